import type { Values } from '../../declaration/declare.ts';
import type { Application, Flow } from '../../flow/flow.ts';
import { requireFlow } from '../../flow/load.ts';
import { applicationOf } from '../../flow/questions.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import { deployedIn } from '../../flow/deployed.ts';
import { type Trust, trustedKeys } from '../../records/keys.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

export interface HistoryPlan {
  readonly flow: Flow;
  readonly application: Application;
  readonly trust: Trust;
  /** Where the records of what runs are to be looked for, each place once. */
  readonly looked: readonly { readonly repository: Reference; readonly digest: Digest }[];
}

/** Reads Git. Throws UsageError and RemoteError. */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<HistoryPlan> {
  const flow = await requireFlow(inputs.flow, ports.files, 'history');
  const application = applicationOf(flow, inputs.application);
  const gitops = await gitopsRepositoryOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const deployed = await deployedIn(flow, [application], await gitops.snapshot());
  const looked = deployed.flatMap(({ environment, named: { digest } }) => {
    const repository = parseLocation(environment.registry, application.image);
    return digest === undefined ? [] : [{ repository, digest }];
  });
  const once = new Map(looked.map((one) => [`${formatRepository(one.repository)}@${one.digest}`, one]));
  return { flow, application, trust: await trustedKeys(flow, ports.files), looked: [...once.values()] };
}

export function describe({ application, looked }: HistoryPlan): Report {
  return [
    heading('history: plan'),
    paragraph(`The records of what runs of ${application.name} will be read.`),
    table(
      ['repository', 'digest'],
      looked.map(({ repository, digest }) => [formatRepository(repository), shortDigest(digest)]),
    ),
  ];
}
