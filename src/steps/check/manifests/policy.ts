import { RefusedError } from '../../../base/errors.ts';
import { underCentralPolicy } from '../../../flow/central.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { judgedFlow } from '../../flow.ts';
import type { Ports } from '../../ports.ts';
import type { CheckInputs } from '../model.ts';

/** Whose rules count for an environment of the checkout. */
export interface CheckPolicy {
  of(environment: Environment): Environment;
}

/**
 * Finds the rules that a change request does not choose itself: those of the default branch in a job of a platform, and
 * of the central policy. The file of the checkout adds stricter ones, and says where the manifests lie.
 * @throws RemoteError, RefusedError for a flow that weakens the central policy
 */
export async function policyFor(flow: Flow, inputs: CheckInputs, ports: Ports): Promise<CheckPolicy> {
  const judges = inputs.offline ? flow : await underCentralPolicy(await trusted(flow, inputs, ports), ports);
  const byName = new Map([...judges.environments, ...(judges.platforms ?? [])].map((one) => [one.name, one]));
  return {
    of: (environment) => {
      const { gate, declared, tier } = byName.get(environment.name) ?? environment;
      return { ...environment, gate, declared, tier };
    },
  };
}

/** A flow file that its default branch does not have yet is judged by itself. */
async function trusted(flow: Flow, inputs: CheckInputs, ports: Ports): Promise<Flow> {
  try {
    return (await judgedFlow({ flow: inputs.flow }, ports))?.flow ?? flow;
  } catch (error) {
    if (error instanceof RefusedError && error.code === 'policy-unproven') return flow;
    throw error;
  }
}
