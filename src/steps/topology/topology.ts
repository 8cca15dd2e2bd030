import type { Values } from '../../declaration/declare.ts';
import { topologyOf } from '../../flow/reachability.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { declaration } from './declaration.ts';
import type { TopologyPlan } from './model.ts';
import { picture } from './picture.ts';
import { reportOf } from './report.ts';

type Inputs = (typeof declaration)['inputs'];
type Outputs = (typeof declaration)['outputs'];

/** The rules of the flow have refused what contradicts itself before anything is drawn. */
export const topology: Step<Inputs, Outputs, TopologyPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe: reportOf,
  execute,
};

async function plan(inputs: Values<Inputs>, ports: Ports): Promise<TopologyPlan> {
  const flow = await requiredFlow({ flow: inputs.flow }, ports, 'topology');
  return { flow, topology: topologyOf(flow), svg: inputs.svg };
}

async function execute(planned: TopologyPlan, { files }: Ports): Promise<Outcome<Outputs>> {
  const { flow, topology: drawn, svg } = planned;
  if (svg !== undefined) await files.write(svg, new TextEncoder().encode(picture(drawn)));
  const { clusters, reaches } = drawn;
  return {
    changed: svg !== undefined,
    headline: `${clusters.length} clusters of ${flow.name}, ${reaches.length} connections`,
    outputs: { clusters: String(clusters.length), reaches: String(reaches.length) },
    data: { flow: flow.name, clusters, reaches },
    report: reportOf(planned),
  };
}
