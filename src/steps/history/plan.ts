import type { Values } from '../../declaration/declare.ts';
import { placeHistories } from '../../flow/place-history.ts';
import { applicationOf } from '../../flow/questions.ts';
import { gitopsBranchesOf } from '../../flow/repository.ts';
import { trustedKeys } from '../../records/keys.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { HistoryPlan } from './model.ts';

/**
 * Reads the images that Git has named in each environment over time.
 *
 * @throws UsageError, RemoteError
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<HistoryPlan> {
  const flow = await requiredFlow(inputs, ports, 'history');
  const application = applicationOf(flow, inputs.application);
  const gitops = await gitopsBranchesOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const pairs = flow.environments.map((environment) => ({ application, environment }));
  const histories = await placeHistories(flow, pairs, gitops);
  const places = pairs.flatMap(({ environment }, at) => {
    const history = histories[at];
    return history === undefined ? [] : [{ environment, history }];
  });
  return { flow, application, trust: await trustedKeys(flow, ports.files), places };
}

export function describe({ application, places }: HistoryPlan): Report {
  return [
    heading('history: plan'),
    paragraph(`The records of ${application.name} will be read: of what Git has named, and of every tag.`),
    table(
      ['environment', 'repository', 'images in Git'],
      places.map(({ environment, history }) => [
        environment.name,
        formatRepository(parseLocation(environment.registry, application.image)),
        String(history.states.length),
      ]),
    ),
  ];
}
