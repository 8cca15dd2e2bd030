import { createHash } from 'node:crypto';
import type { Environment } from './flow.ts';
import { isRecord } from '../base/json-path.ts';

/**
 * Computes one digest of an environment's requirements.
 * It covers the effective gate, and the tier and promotion that decide defaults of checks. An edit of the flow file
 * that does not change these keeps the digest, so that a verdict stays valid.
 */
export function policyHash({ gate, tier, promotion }: Environment): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}

/** Writes JSON with the keys of each object in order, and without undefined values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isRecord(one) ? sorted(one) : one));
}

function sorted(tree: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
