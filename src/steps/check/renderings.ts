import type { Environment, Flow } from '../../flow/flow.ts';
import { isPlatformPlace } from '../../flow/questions.ts';
import { directoryState, type EnvironmentState } from '../../render/environment.ts';
import { platformDirectoryState } from '../../render/platform.ts';
import type { Ports } from '../ports.ts';
import { checkoutRoot } from './manifests/checkout.ts';
import type { CheckInputs, Renderings } from './model.ts';

/** Renders each environment and platform of the checkout once, when it is first asked for. */
export function createRenderings(flow: Flow | undefined, { offline }: CheckInputs, ports: Ports): Renderings {
  const states = new Map<string, Promise<EnvironmentState>>();
  return {
    of(environment) {
      if (flow === undefined) return Promise.reject(new TypeError('a flow with faults has no environments'));
      const state = states.get(environment.name) ?? rendered(flow, environment, offline, ports);
      states.set(environment.name, state);
      return state;
    },
  };
}

async function rendered(
  flow: Flow,
  environment: Environment,
  isOffline: boolean,
  ports: Ports,
): Promise<EnvironmentState> {
  const root = await checkoutRoot(flow, ports);
  return isPlatformPlace(flow, environment)
    ? platformDirectoryState(flow, environment.cluster, root, ports, { isOffline })
    : directoryState(flow, environment, root, ports, { isOffline });
}
