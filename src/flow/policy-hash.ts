import { createHash } from 'node:crypto';
import type { Environment } from './flow.ts';
import { isRecord } from '../base/json-path.ts';

/**
 * What an environment requires, as one digest: its effective gate and what defaults of checks go by. An edit of the
 * flow file that changes nothing for the environment changes nothing here, so that a verdict holds through it.
 */
export function policyHash({ gate, tier, promotion }: Environment): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}

/** JSON with the keys of each object in order, and without what is undefined. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isRecord(one) ? sorted(one) : one));
}

function sorted(tree: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
