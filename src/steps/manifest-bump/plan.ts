import { loadFlow } from '../../flow/load.ts';
import type { CommitMessage } from '../../git/gitops.ts';
import type { Ports } from '../ports.ts';
import { baseWarnings } from './bases.ts';
import type { Bump } from './bump.ts';
import type { ChangeRequestOptions } from './change-request.ts';
import { changeRequestOptions } from './change-request.ts';
import type { Destination } from './destination.ts';
import { destinationOf } from './destination.ts';
import type { Difference } from './differences.ts';
import { differencesOf } from './differences.ts';
import { refuseDowngrade } from './downgrade.ts';
import { messageOf } from './message.ts';
import type { Part } from './part.ts';
import { planParts } from './part.ts';
import type { Inputs } from './request.ts';
import { requestsOf } from './request.ts';

/** What the manifests say now, what they are to say, and how the change lands. */
export interface BumpPlan {
  readonly destination: Destination;
  /** The commit that was read; undefined in a plain directory. */
  readonly commit: string | undefined;
  /** One for each application of a set, else one. */
  readonly parts: readonly Part[];
  /** Those of all parts. */
  readonly bumps: readonly Bump[];
  readonly warnings: readonly string[];
  readonly message: CommitMessage;
  readonly changeRequest: ChangeRequestOptions;
  /** What else is not as in the environment before; looked for where a change request shows it. */
  readonly differences: readonly Difference[];
}

export async function plan(inputs: Inputs, ports: Ports): Promise<BumpPlan> {
  const flow = await loadFlow(inputs.flow, ports.files);
  const asked = await requestsOf(inputs, flow, ports.files);
  const destination = await destinationOf(inputs, flow, ports);
  const snapshot = await destination.repository.snapshot();
  const parts = await planParts(asked, inputs, snapshot);
  for (const { request, previous } of parts) {
    if (request.kind === 'image' && !inputs['allow-downgrade']) refuseDowngrade(request, previous?.tag);
  }
  const bumps = parts.flatMap((part) => part.bumps);
  return {
    destination,
    commit: snapshot.commit,
    parts,
    bumps,
    warnings: [
      ...new Set([
        ...parts.flatMap(({ skipped }) => skipped),
        ...bumps.flatMap(warningsOf),
        ...parts.flatMap(deadValues),
        ...(await baseWarnings(parts, snapshot)),
      ]),
    ],
    message: messageOf(parts, inputs, ports.platform.run.url),
    changeRequest: changeRequestOptions(parts, inputs),
    differences: destination.request === undefined ? [] : await differencesOf(parts, snapshot),
  };
}

function warningsOf({ target, file, textBefore, textAfter }: Bump): readonly string[] {
  const limit = target.limit?.(textAfter);
  const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
  return limit === undefined ? made : [...made, limit];
}

/** KubeRocketCI reads an application's values from Git only where its element of the ApplicationSet says so. */
function deadValues({ request, bumps }: Part): readonly string[] {
  if (request.kind !== 'image' || request.customValues !== false || request.application.manifests.layout !== 'krci')
    return [];
  return bumps.map(
    ({ file }) => `${request.application.name} has customValues: false, so KubeRocketCI does not read ${file}`,
  );
}
