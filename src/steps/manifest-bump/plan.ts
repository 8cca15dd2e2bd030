import { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import { flowOf } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { warningsOf } from './warnings.ts';
import { changeRequestOptions, refuseClosed } from './change-request.ts';
import { destinationOf } from './destination.ts';
import { differencesOf } from './differences.ts';
import { effectOf } from './effect.ts';
import { checkIdentities, messageOf } from './message.ts';
import { isChange, planParts } from './part.ts';
import { requestsOf } from './request.ts';
import { versionSchemes } from '../../version/schemes.ts';
import type { BumpPlan, BumpRequest, ImageRequest, Inputs } from './model.ts';

export async function plan(inputs: Inputs, ports: Ports): Promise<BumpPlan> {
  // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
  const flow = await flowOf({ flow: inputs.flow, branch: inputs.branch }, ports);
  const asked = await requestsOf(inputs, flow, ports.files);
  checkIdentities(inputs);
  const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
  const { repository, trees } = destination;
  const snapshot = await trees.on(repository);
  const parts = await planParts(asked, inputs, { snapshot, trees }, ports);
  for (const { request, previous } of parts) {
    if (request.kind === 'image' && !inputs['allow-downgrade']) refuseDowngrade(request, previous?.tag);
  }
  const bumps = parts.flatMap((part) => part.bumps);
  const changeRequest = changeRequestOptions(parts, bumps, inputs);
  const isAsked = destination.request !== undefined && !inputs.reopen && parts.some(isChange);
  if (destination.request !== undefined && isAsked) await refuseClosed(changeRequest, destination.request, ports);
  return {
    destination,
    commit: snapshot.commit,
    parts,
    bumps,
    warnings: await warningsOf(parts, snapshot),
    effect: await effectOf(parts, snapshot),
    message: messageOf(parts, inputs, ports.platform.run.url),
    changeRequest,
    differences: destination.request === undefined ? [] : await differencesOf(parts, trees),
  };
}

/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked: readonly BumpRequest[]): Environment | undefined {
  const [first] = asked;
  return first?.kind === 'image' ? first.environment : undefined;
}

/** Throws RefusedError for a version that is lower than the one that is there, where the flow's scheme orders the two. */
function refuseDowngrade({ version, environment, application, flow }: ImageRequest, there: string | undefined): void {
  const order = there === undefined ? undefined : versionSchemes[flow.versions].compare(version, there);
  if (order === undefined || order >= 0) return;
  throw new RefusedError({
    code: 'downgrade',
    where: environment.name,
    expected: `a version of ${application.name} that is not lower than ${there ?? ''}`,
    found: version,
    fix: 'set allow-downgrade to go back',
  });
}
