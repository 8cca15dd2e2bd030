import { isApprovedByDefault } from '../../../flow/approval.ts';
import type { ExternalCheck } from './check.ts';
import { rowOf } from './row.ts';

const kind = 'approval';

/**
 * Closes a production that people enter, in a run without a platform that could be asked who approved it.
 * Taking the platform's variables away must not take its approval away. The flow may say that nobody is asked, or how
 * else it is proven.
 */
export const unasked: ExternalCheck = {
  kind,
  plan({ environment, policy }, { platform }) {
    if (platform.kind !== 'local' || environment === undefined || !isApprovedByDefault(environment))
      return Promise.resolve(undefined);
    if (policy?.approval !== undefined || policy?.change !== undefined) return Promise.resolve(undefined);
    const { name } = environment;
    const row = {
      id: kind,
      title: 'Approval',
      required: 'an approval, asked of the platform',
      source: 'default',
      from: 'the platform',
    } as const;
    const advice = `Run it in a job of GitHub or GitLab; or write one of these below gates.${name}: "approval: none", "approval: { by: file }", "approval: { by: task }", or "change: { … }"`;
    const check = rowOf(kind, row, { status: 'fail', found: 'a run without a platform', advice });
    return Promise.resolve({ kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
  },
};
