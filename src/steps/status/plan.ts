import type { Values } from '../../declaration/declare.ts';
import { deployedIn } from '../../flow/deployed.ts';
import { noHistory, placeHistories } from '../../flow/place-history.ts';
import { deliveryOf } from '../../flow/delivery.ts';
import { applicationOf } from '../../flow/questions.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsBranchesOf, gitopsLocation, type GitopsBranches } from '../../flow/repository.ts';
import { heading, paragraph, type Report } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { requireAudience } from './audience.ts';
import type { declaration } from './declaration.ts';
import { pagesOf } from './links.ts';
import type { BranchHead, StatusPlan } from './model.ts';

/**
 * Reads the images that Git names, and has named, in every environment.
 *
 * @throws UsageError, RemoteError, and RefusedError `page-audience`
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<StatusPlan> {
  if (inputs.page !== undefined) await requireAudience(inputs['page-audience'], ports);
  const flow = await requiredFlow(inputs, ports, 'status');
  const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
  const applications = names.map((name) => applicationOf(flow, name));
  const gitops = await gitopsBranchesOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const deployed = await deployedIn(flow, applications, gitops);
  const histories = await placeHistories(flow, deployed, gitops);
  const heads = await headsOf(flow, gitops);
  // Deliveries are loaded with the first.
  const isInSteps = deployed.some(({ application, environment }) => deliveryOf(application, environment) !== undefined);
  const deliveries = isInSteps ? await (await import('./deliveries.ts')).deliveriesOf(flow, deployed, gitops) : [];
  return {
    flow,
    deployed: deployed.map((one, at) => Object.assign({ history: histories[at] ?? noHistory }, one)),
    deliveries,
    heads,
    pages: pagesOf(await gitopsLocation(flow, inputs.repository, ports), serverOf(ports)),
    files: [inputs.html, inputs.page].filter((file) => file !== undefined),
    check: inputs.check,
  };
}

/** Returns the branches that were read, each with its commit. */
async function headsOf({ environments }: Flow, { of, trees }: GitopsBranches): Promise<readonly BranchHead[]> {
  const branches = [...new Set(environments.map((environment) => of(environment)))];
  return Promise.all(
    branches.map(async (branch) => ({ repository: branch.name, commit: (await trees.on(branch)).commit })),
  );
}

export function describe({ heads, deployed, files }: StatusPlan): Report {
  const page = files.length === 0 ? '' : ` and write the board to ${files.join(' and ')}`;
  return [
    heading('status: plan'),
    paragraph(
      `Ask the registries about ${deployed.length === 1 ? 'one place' : `${deployed.length} places`} in ${heads.map(({ repository }) => repository).join(', ')}${page}.`,
    ),
  ];
}

function serverOf({ platform: { kind, server } }: Ports): Parameters<typeof pagesOf>[1] {
  return kind === 'local' || server === undefined ? undefined : { kind, url: server.url };
}
