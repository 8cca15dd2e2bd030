import type { Values } from '../../declaration/declare.ts';
import { deployedIn } from '../../flow/deployed.ts';
import { placeHistories } from '../../flow/place-history.ts';
import { applicationOf } from '../../flow/questions.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import { heading, paragraph, type Report } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { StatusPlan } from './model.ts';

/**
 * Reads the images that Git names, and has named, in every environment.
 *
 * @throws UsageError, RemoteError
 */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<StatusPlan> {
  const flow = await requiredFlow(inputs, ports, 'status');
  const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
  const applications = names.map((name) => applicationOf(flow, name));
  const gitops = await gitopsRepositoryOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const snapshot = await gitops.snapshot();
  const deployed = await deployedIn(flow, applications, snapshot);
  const histories = await placeHistories(flow, deployed, gitops);
  const none = { states: [], isCut: false, position: () => undefined };
  return {
    flow,
    deployed: deployed.map((one, at) => Object.assign({ history: histories[at] ?? none }, one)),
    repository: gitops.name,
    commit: snapshot.commit,
    commitUrl: commitUrlOf(inputs.repository ?? flow.gitops.repository),
    html: inputs.html,
    check: inputs.check,
  };
}

export function describe({ repository, deployed, html }: StatusPlan): Report {
  const page = html === undefined ? '' : ` and write the board to ${html}`;
  return [
    heading('status: plan'),
    paragraph(
      `Ask the registries about ${deployed.length === 1 ? 'one place' : `${deployed.length} places`} in ${repository}${page}.`,
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
