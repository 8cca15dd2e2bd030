import type { Demand } from '../../../flow/gates/approval.ts';
import type { EnvironmentEntry } from '../../../platform/platform.ts';
import { statusOf } from './approval-policy.ts';
import type { RowResult } from './row.ts';

/** Words the requirement: a signed token where the flow asks for one, else what every platform can say. */
export function requiredIdentity(demand: Demand): string {
  return demand === 'off' ? 'the facts of the run, by the platform' : "the job, by the platform's signed token";
}

/** Judges what the platform says about which job this is; what nothing but a variable says is named. */
export function jobIdentity({ proof }: EnvironmentEntry, demand: Demand): RowResult {
  if (proof === undefined) return { status: statusOf(demand, demand === 'off'), found: 'nothing', advice };
  const { by, proven, unproven } = proof;
  const compared = `${means[by]}: ${proven.join(', ')}`;
  const found = unproven.length === 0 ? compared : `${compared}; not proven: ${unproven.join(', ')}`;
  if (by === 'token' || demand === 'off') return { status: 'pass', found };
  return { status: statusOf(demand, false), found, advice };
}

const means = { token: 'its signed token', job: 'its job token', run: 'the API' } as const;

const advice =
  'Let the job get an OIDC token: "permissions: id-token: write" on GitHub, id_tokens: { KRCI_DEPLOY_ID_TOKEN: { aud: krci-deploy } } on GitLab';
