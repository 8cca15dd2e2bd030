import type { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { flowOf } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { warningsOf } from './warnings.ts';
import { changeRequestOptions, refuseClosed } from './change-request.ts';
import { destinationOf } from './destination.ts';
import { differencesOf } from './differences.ts';
import { refuseDowngrade } from './downgrade.ts';
import { effectOf } from './effect.ts';
import { checkIdentities, messageOf } from './message.ts';
import { missingEntry } from './entry-check.ts';
import { imageByFile } from './file-check.ts';
import { isChange, planParts } from './part.ts';
import { requestsOf } from './request.ts';
import type { BumpPlan, BumpRequest, Inputs } from './model.ts';

export interface PlanOptions {
  /** A promotion of the same run writes the record of the entry first. */
  readonly entryFollows?: boolean;
}

/** Plans the bumps of a run. Reads the flow file, Git and registries, and changes nothing. */
export async function plan(
  inputs: Inputs,
  ports: Ports,
  { entryFollows = false }: PlanOptions = {},
): Promise<BumpPlan> {
  // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
  const flow = await flowOf({ flow: inputs.flow, branch: inputs.branch }, ports);
  const asked = await requestsOf(inputs, flow, ports.files);
  checkIdentities(inputs);
  const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
  const { repository, trees } = destination;
  const snapshot = await trees.on(repository);
  const parts = await planParts(asked, inputs, { snapshot, trees }, ports);
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
    differences: destination.request === undefined ? [] : await differencesOf(parts, trees),
  };
}

function refusalsOf(error: RefusedError | undefined): readonly string[] {
  return error === undefined ? [] : [`this will be refused: ${error.message}`];
}

/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked: readonly BumpRequest[]): Environment | undefined {
  const [first] = asked;
  return first?.kind === 'image' ? first.environment : undefined;
}
