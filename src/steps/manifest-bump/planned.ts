import { millisecondsOf } from '../../base/duration.ts';
import type { RefusedError } from '../../base/errors.ts';
import type { BranchTree } from '../../flow/branch-trees.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Ports } from '../ports.ts';
import { changeRequestOptions, refuseClosed } from './change-request.ts';
import { refuseDowngrade } from './downgrade.ts';
import { effectOf } from './effect.ts';
import { missingEntry } from './entry-check.ts';
import { imageByFile } from './file-check.ts';
import { messageOf } from './message.ts';
import type { BumpPlan, BumpRequest, Destination, Inputs } from './model.ts';
import { isChange } from './changes.ts';
import { planParts } from './part.ts';
import { warningsOf } from './warnings.ts';

export interface PlanOptions {
  /** A promotion of the same run writes the record of the entry first. */
  readonly entryFollows?: boolean;
}

/** What is asked for, and the files that it is looked up in. */
interface AskedBumps {
  readonly asked: readonly BumpRequest[];
  readonly flow: Flow | undefined;
  readonly destination: Destination;
  readonly snapshot: BranchTree;
}

/** Plans what each request changes in the files of its branch. */
export async function planBumps(
  { asked, flow, destination, snapshot }: AskedBumps,
  inputs: Inputs,
  ports: Ports,
  { entryFollows = false }: PlanOptions,
): Promise<BumpPlan> {
  const { repository, trees } = destination;
  const parts = await planParts(asked, inputs, { snapshot, trees, repository }, ports);
  for (const part of parts) if (!inputs['allow-downgrade']) await refuseDowngrade(part, destination);
  const bumps = parts.flatMap((part) => part.bumps);
  const changeRequest = changeRequestOptions(parts, bumps, inputs);
  const isAsked = destination.request !== undefined && !inputs.reopen && parts.some(isChange);
  if (destination.request !== undefined && isAsked) await refuseClosed(changeRequest, destination.request, ports);
  const isAnnounced = inputs['dry-run'] && !entryFollows && destination.commit !== 'none';
  const byFile = destination.commit === 'none' ? undefined : await imageByFile(parts, flow, destination);
  if (byFile !== undefined && !isAnnounced) throw byFile;
  const refusal = isAnnounced ? [...refusalsOf(byFile), ...(await missingEntry(parts.filter(isChange), ports))] : [];
  return {
    destination,
    commit: snapshot.commit,
    parts,
    bumps,
    warnings: [...(await warningsOf(parts, snapshot)), ...refusal],
    effect: await effectOf(parts, { name: repository.name, tree: snapshot }),
    message: messageOf(parts, inputs, ports.platform.run.url),
    changeRequest,
    ...(inputs.wait !== undefined && { waitMs: millisecondsOf(inputs.wait) }),
  };
}

function refusalsOf(error: RefusedError | undefined): readonly string[] {
  return error === undefined ? [] : [`this will be refused: ${error.message}`];
}
