import type { Environment } from '../../flow/flow.ts';
import { flowOf } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { destinationOf } from './destination.ts';
import { checkIdentities } from './message.ts';
import { checkWait } from './wait-check.ts';
import type { PlanOptions } from './planned.ts';
import { requestsOf } from './request.ts';
import type { BumpPlan, BumpRequest, Inputs } from './model.ts';

/** Plans the bumps of a run. Reads the flow file, Git and registries, and changes nothing. */
export async function plan(inputs: Inputs, ports: Ports, options: PlanOptions = {}): Promise<BumpPlan> {
  // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
  const flow = await flowOf({ flow: inputs.flow, branch: inputs.branch }, ports);
  const asked = await requestsOf(inputs, flow, ports.files);
  checkIdentities(inputs);
  checkWait(inputs, asked, ports);
  const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
  const snapshot = await destination.trees.on(destination.repository);
  // Forms, overlays and the edit are loaded when there is a tree to look at.
  const { planBumps } = await import('./planned.ts');
  return planBumps({ asked, flow, destination, snapshot }, inputs, ports, options);
}

/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked: readonly BumpRequest[]): Environment | undefined {
  const [first] = asked;
  return first?.kind === 'image' ? first.environment : undefined;
}
