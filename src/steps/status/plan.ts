import type { Values } from '../../declaration/declare.ts';
import type { Flow } from '../../flow/flow.ts';
import { requireFlow } from '../../flow/load.ts';
import { applicationOf } from '../../flow/questions.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import { type DeployedImage, deployedIn } from '../../flow/deployed.ts';
import { type Trust, trustedKeys } from '../../records/keys.ts';
import { heading, paragraph, type Report } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

export interface StatusPlan {
  readonly flow: Flow;
  readonly trust: Trust;
  readonly deployed: readonly DeployedImage[];
  /** The GitOps repository and its commit, for people. */
  readonly repository: string;
  readonly commit: string | undefined;
  readonly html: string | undefined;
}

/** Reads Git. Throws UsageError and RemoteError. */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<StatusPlan> {
  const flow = await requireFlow(inputs.flow, ports.files, 'status');
  const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
  const applications = names.map((name) => applicationOf(flow, name));
  const gitops = await gitopsRepositoryOf(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
  const snapshot = await gitops.snapshot();
  return {
    flow,
    trust: await trustedKeys(flow, ports.files),
    deployed: await deployedIn(flow, applications, snapshot),
    repository: gitops.name,
    commit: snapshot.commit,
    html: inputs.html,
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
