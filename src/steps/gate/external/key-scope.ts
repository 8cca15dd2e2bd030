import { isSignerOf, withheldEnvironments } from '../../../records/keys.ts';
import type { ExternalCheck } from './check.ts';
import { rowOf } from './row.ts';

const kind = 'key-scope';

/**
 * Checks that production has a signing key of its own, where the flow has other environments too.
 * A statement signed by a key without a scope proves nothing about production. Checked only where no key names it, so
 * that the gate gives the reason why nothing will count.
 */
export const keyScope: ExternalCheck = {
  kind,
  plan({ flow, environment }) {
    const keys = flow?.records?.trustedKeys ?? [];
    if (flow === undefined || environment === undefined || keys.length === 0) return Promise.resolve(undefined);
    const { name } = environment;
    if (!withheldEnvironments(flow).includes(name) || isSignerOf(name, flow)) return Promise.resolve(undefined);
    const row = {
      id: kind,
      title: `Signing key of ${name}`,
      required: `a key in records.trusted-keys with ${name} among its environments`,
      source: 'default',
      from: 'the flow file',
      rule: [],
    } as const;
    const found = `no key names ${name}, and a key without environments says nothing about it`;
    const advice = `Write { key: KEY, environments: [${name}] } in records.trusted-keys, and give each other key the environments that it speaks of`;
    const check = rowOf(kind, row, { status: 'fail', found, advice });
    return Promise.resolve({ kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
  },
};
