import type { Environment, Flow } from '../../../flow/flow.ts';
import { applicationOf, isPlatformPlace } from '../../../flow/questions.ts';
import { parseDigest } from '../../../registry/digest.ts';
import type { EnteringImage } from '../../../render/bumped.ts';
import { environmentState } from '../../../render/environment.ts';
import { platformState } from '../../../render/platform.ts';
import type { Ports } from '../../ports.ts';
import type { Subject } from '../model.ts';
import type { EnvironmentObjects } from './rendered.ts';

/** Renders an environment from its branch, as manifest-bump would leave it with the artifact; or a platform. */
export async function renderObjects(
  flow: Flow,
  environment: Environment,
  subject: Subject,
  ports: Ports,
): Promise<EnvironmentObjects> {
  const state = isPlatformPlace(flow, environment)
    ? await platformState(flow, environment.cluster, {}, ports)
    : await environmentState(flow, environment, { entering: enteringOf(flow, subject) }, ports);
  return { ...state, evidence: [] };
}

function enteringOf(flow: Flow, { application, digest, version }: Subject): EnteringImage | undefined {
  if (application === undefined || digest === undefined) return undefined;
  return { application: applicationOf(flow, application), digest: parseDigest(digest), version };
}
