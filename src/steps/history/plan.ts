import type { Values } from '../../declaration/declare.ts';
import type { Flow } from '../../flow/flow.ts';
import { formerFlows } from '../../flow/former.ts';
import { applicationOf } from '../../flow/questions.ts';
import { trustOf } from '../../records/keys.ts';
import { formatRepository } from '../../registry/reference.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { HistoryPlan } from './model.ts';
import { placesOver } from './places.ts';
import { drillLines } from './recovery.ts';

/**
 * Reads the images that Git has named in each environment over time, with the environments and applications that earlier
 * states of the flow file had.
 *
 * @throws UsageError for an application that no state of the flow file has, RemoteError
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<HistoryPlan> {
  const flow = await requiredFlow(inputs, ports, 'history');
  const former = await formerFlows(flow, ports);
  const newest = [{ commit: undefined, flow }, ...former.flows].find((one) => has(one.flow, inputs.application));
  const { name } = newest === undefined ? applicationOf(flow, inputs.application) : { name: inputs.application };
  const choice = { repository: inputs.repository, branch: inputs.branch };
  const found = await placesOver(flow, former.flows, name, choice, ports);
  const trust = await trustOf(flow, ports.files);
  const { drills, notes: undrilled } = await drillLines(flow, choice, trust, ports);
  const notes = [...former.unreadable, ...found.unreadable, ...undrilled];
  for (const note of notes) ports.log.warn(note);
  return {
    flow,
    application: { name },
    flowNames: new Set([flow, ...former.flows.map((one) => one.flow)].map((one) => one.name)),
    removedAfter: newest?.commit,
    trust,
    places: found.places,
    drills,
    notes,
    isCut: former.isCut || found.isCut,
  };
}

function has({ applications }: Flow, name: string): boolean {
  return applications.some((one) => one.name === name);
}

export function describe({ application, places }: HistoryPlan): Report {
  return [
    heading('history: plan'),
    paragraph(`The records of ${application.name} will be read: of what Git has named, and of every tag.`),
    table(
      ['environment', 'repository', 'images in Git'],
      places.map(({ environment, repositories, history }) => [
        environment.name,
        repositories.map(formatRepository).join(', '),
        String(history.states.length),
      ]),
    ),
  ];
}
