import type { Environment, Flow } from '../../../flow/flow.ts';
import type { ExternalCheck } from './check.ts';
import { rowOf } from './row.ts';

const kind = 'policy-source';

/**
 * Checks that the flow comes from a trusted branch, from uat on where records are required.
 * A file that only lies in the working directory may be anybody's. Checked only where it is one, so that the gate gives
 * the reason why it stays closed.
 */
export const policySource: ExternalCheck = {
  kind,
  plan({ flow, environment, inputs }, { platform }) {
    if (flow === undefined || environment === undefined || inputs['what-if'] || !isUnproven(flow, environment))
      return Promise.resolve(undefined);
    const row = {
      id: kind,
      title: 'Policy of a protected branch',
      required: 'the flow file of the default or a protected branch',
      source: 'default',
      from: 'the flow file',
      rule: [],
    } as const;
    const found = `${flow.file} as it lies here, ${platform.kind === 'local' ? 'in a run without a platform' : 'in no repository with an origin'}`;
    const advice =
      'Run the gate in a job of GitHub or GitLab with the checkout of the GitOps repository, or name that repository with the input "repository"';
    const check = rowOf(kind, row, { status: 'fail', found, advice });
    return Promise.resolve({ kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
  },
};

const guarded: ReadonlySet<string> = new Set(['uat', 'staging', 'production']);

function isUnproven({ records, source }: Flow, { requireRecord, tier }: Environment): boolean {
  return records !== undefined && requireRecord && source === undefined && guarded.has(tier);
}
