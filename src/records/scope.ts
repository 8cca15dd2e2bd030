import type { TrustedKeyEntry } from '../flow/flow.ts';
import type { StatementKind } from '../flow/statement-kinds.ts';

/** A statement as far as a key's scope is about it. */
export interface Claim {
  readonly environment: string;
  readonly statement: StatementKind;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** Statements for which a trusted key is valid. */
export interface KeyScope extends Omit<TrustedKeyEntry, 'key'> {
  /** Environments of tier production with a gate, for which a key that names no environments is not valid. */
  readonly withheld: readonly string[];
}

/** `key-scope`: another environment, or another kind of statement; `key-retired`: revoked, or after its last day. */
export type ScopeFault = 'key-scope' | 'key-retired';

/** Returns the reason why a good signature by the key does not count for the statement; undefined where it does. */
export function scopeFault(scope: KeyScope, { environment, statement, time }: Claim): ScopeFault | undefined {
  const { environments, statements, withheld, revoked, notAfter } = scope;
  if (environments === undefined ? withheld.includes(environment) : !environments.includes(environment))
    return 'key-scope';
  if (statements !== undefined && !statements.includes(statement)) return 'key-scope';
  const isLate = notAfter !== undefined && Date.parse(time) > Date.parse(notAfter);
  return revoked === true || isLate ? 'key-retired' : undefined;
}
