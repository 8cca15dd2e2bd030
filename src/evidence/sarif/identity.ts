import { createHash } from 'node:crypto';
import { type Json, objectOr, textOr } from '../text/json.ts';
import { type Fields, messageOf, placeOf } from './result.ts';

/**
 * Identity of a result across logs, from the strongest to the weakest: the tool's
 * fingerprints (SARIF 3.27.16), its partial fingerprints (3.27.17), and its rule, file and message. Hashes, or
 * undefined where the log has nothing of the sort.
 */
export type Identity = readonly [string | undefined, string | undefined, string];

export function identityOf(fields: Fields): Identity {
  const rule = textOr(fields['ruleId']) ?? textOr(objectOr(fields['rule'])['id']) ?? `${num(fields['ruleIndex'])}`;
  const { uri } = placeOf(fields);
  return [
    bagOf(fields['fingerprints'], rule),
    bagOf(fields['partialFingerprints'], rule),
    hash(['place', rule, uri ?? '', messageOf(fields) ?? '']),
  ];
}

function num(value: Json | undefined): number {
  return typeof value === 'number' ? value : -1;
}

function bagOf(bag: Json | undefined, rule: string): string | undefined {
  const entries = Object.entries(objectOr(bag)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : hash(['bag', rule, ...entries.flat()]);
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64').slice(0, 22);
}

/** Recognises the findings of one log in another. */
export interface Baseline {
  /** How many findings it has. */
  readonly length: number;
  /** Whether it has the finding, once for each time that it has it: a second copy of a known finding is a new one. */
  take(identity: Identity): boolean;
}

/**
 * The strongest identity that the baseline knows any of decides: where both tools write fingerprints, a finding with
 * another one is another finding, wherever it lies.
 */
export function createBaseline(identities: Iterable<Identity>): Baseline {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let length = 0;
  for (const identity of identities) {
    length += 1;
    for (const [index, key] of identity.entries()) {
      const known = counts[index];
      if (key !== undefined) known?.set(key, (known.get(key) ?? 0) + 1);
    }
  }
  return {
    length,
    take(identity) {
      const index = identity.findIndex((key, at) => key !== undefined && (counts[at]?.size ?? 0) > 0);
      const key = identity[index];
      const left = key === undefined ? 0 : (counts[index]?.get(key) ?? 0);
      if (key === undefined || left === 0) return false;
      counts[index]?.set(key, left - 1);
      return true;
    },
  };
}
