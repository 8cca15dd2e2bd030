import { loadFlow } from '../../flow/load.ts';
import type { CommitMessage } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { Ports } from '../ports.ts';
import type { Bump } from './bump.ts';
import { planBumps } from './bump.ts';
import type { Destination } from './destination.ts';
import { destinationOf } from './destination.ts';
import { refuseDowngrade } from './downgrade.ts';
import { headOf, messageOf } from './message.ts';
import type { BumpRequest, Inputs } from './request.ts';
import { requestOf } from './request.ts';
import { imageBefore, withDigest } from './source.ts';
import { targetsOf } from './targets.ts';

/** What the manifests say now, what they are to say, and how the change lands. */
export interface BumpPlan {
  readonly request: BumpRequest;
  readonly destination: Destination;
  /** The commit that was read; undefined in a plain directory. */
  readonly commit: string | undefined;
  readonly bumps: readonly Bump[];
  /** The image that was named before, where an image is what changes. */
  readonly previous: NamedImage | undefined;
  readonly warnings: readonly string[];
  readonly message: CommitMessage;
  /** The branch of a change request. */
  readonly head: string;
  readonly labels: readonly string[];
}

export async function plan(inputs: Inputs, ports: Ports): Promise<BumpPlan> {
  const flow = await loadFlow(inputs.flow, ports.files);
  const asked = requestOf(inputs, flow);
  const destination = await destinationOf(inputs, flow, ports);
  const snapshot = await destination.repository.snapshot();
  const source = asked.kind === 'image' ? await imageBefore(asked, snapshot) : undefined;
  const request = asked.kind === 'image' ? withDigest(asked, source) : asked;
  const { targets, skipped } = await targetsOf(request, inputs, snapshot);
  const bumps = await planBumps(snapshot, targets);
  const previous = previousOf(bumps);
  if (request.kind === 'image' && !inputs['allow-downgrade']) refuseDowngrade(request, previous?.tag);
  const from =
    source !== undefined && request.kind === 'image' && source.digest === request.digest
      ? source.environment
      : undefined;
  return {
    request,
    destination,
    commit: snapshot.commit,
    bumps,
    previous,
    warnings: [...skipped, ...bumps.flatMap(warningsOf)],
    message: messageOf(request, inputs, { previous, from, run: ports.platform.run.url }),
    head: headOf(request),
    labels: inputs.labels,
  };
}

function previousOf(bumps: readonly Bump[]): NamedImage | undefined {
  for (const { target, textBefore } of bumps) {
    const image = textBefore === undefined ? undefined : target.image?.(textBefore);
    if (image !== undefined) return image;
  }
  return undefined;
}

function warningsOf({ target, file, textBefore, textAfter }: Bump): readonly string[] {
  const limit = target.limit?.(textAfter);
  const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
  return limit === undefined ? made : [...made, limit];
}
