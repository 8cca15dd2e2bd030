import type { Values } from '../../declaration/declare.ts';
import { deployedIn } from '../../flow/deployed.ts';
import { noHistory, placeHistories } from '../../flow/place-history.ts';
import { applicationOf } from '../../flow/questions.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsBranchesOf, type GitopsBranches } from '../../flow/repository.ts';
import { heading, paragraph, type Report } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { BranchHead, StatusPlan } from './model.ts';

/**
 * Reads the images that Git names, and has named, in every environment.
 *
 * @throws UsageError, RemoteError
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<StatusPlan> {
  const flow = await requiredFlow(inputs, ports, 'status');
  const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
  const applications = names.map((name) => applicationOf(flow, name));
  const gitops = await gitopsBranchesOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const deployed = await deployedIn(flow, applications, gitops);
  const histories = await placeHistories(flow, deployed, gitops);
  const heads = await headsOf(flow, gitops);
  return {
    flow,
    deployed: deployed.map((one, at) => Object.assign({ history: histories[at] ?? noHistory }, one)),
    heads,
    commitUrl: commitUrlOf(inputs.repository ?? flow.gitops.repository),
    html: inputs.html,
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

export function describe({ heads, deployed, html }: StatusPlan): Report {
  const page = html === undefined ? '' : ` and write the board to ${html}`;
  return [
    heading('status: plan'),
    paragraph(
      `Ask the registries about ${deployed.length === 1 ? 'one place' : `${deployed.length} places`} in ${heads.map(({ repository }) => repository).join(', ')}${page}.`,
    ),
  ];
}

/** GitHub and GitLab show a commit below its repository; of another host nothing is guessed. */
function commitUrlOf(repository: string | undefined): string | undefined {
  if (repository === undefined || !URL.canParse(repository)) return undefined;
  const url = new URL(repository);
  if (url.protocol !== 'https:') return undefined;
  const path = url.pathname.replace(/\/$/, '').replace(/\.git$/, '');
  if (/(^|\.)gitlab\./.test(url.hostname)) return `${url.origin}${path}/-/commit/`;
  return /(^|\.)github\./.test(url.hostname) ? `${url.origin}${path}/commit/` : undefined;
}
