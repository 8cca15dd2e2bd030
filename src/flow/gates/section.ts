import type { SchemaOf } from '../schema-of.ts';

/** One key below an environment's gate in the flow file: type, schema, defaults, strictness and documentation. */
export interface Section<Policy> {
  /** Its JSON Schema (draft-07); the description is the section's row in the flow file's reference. */
  readonly schema: SchemaOf<Policy> & { readonly description: string };
  /** Values used where the section is present and a value is left out. */
  readonly defaults?: Partial<Policy>;
  /**
   * Stricter direction of each value, by its path below the section (`max.error`; empty for the section itself). A
   * value that is not listed, and a section without a list, may not be changed by a policy that may only tighten.
   */
  readonly stricter?: Readonly<Record<string, Direction>>;
  /** An entry that has this key stands for itself: it inherits nothing of the section. */
  readonly alone?: string;
  /** A value that an environment never inherits: it must say it itself. */
  readonly ownOnly?: Policy;
  /** The section lets something pass, so removing it makes the gate stricter. */
  readonly grants?: boolean;
  /** Where the section is left out, its defaults are still required. */
  readonly asksByDefault?: boolean;
  /** Fills in values that other values imply, so that an added value cannot cancel another one. */
  readonly implied?: (policy: Policy) => Policy;
}

/**
 * Numbers and durations: `higher` or `lower` is stricter, and so is a value where there was none. `true` and `false`:
 * absent is `false`. A list of words goes from lax to strict; absent may be any of them. `superset`: a list of names is
 * stricter with more of them.
 */
export type Direction = 'higher' | 'lower' | 'superset' | boolean | readonly string[];

export const percentage = { type: 'number', minimum: 0, maximum: 100 } as const;
/** Names of tools, as reports write them. */
export const toolNames = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  items: { type: 'string', minLength: 1, maxLength: 100 },
} as const;

export const count = { type: 'integer', minimum: 0 } as const;

/** Of a vulnerability or a security finding, from mild to grave. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
/** The most of each severity. */
export const maxBySeverity = { critical: count, high: count, medium: count, low: count } as const;

/** Makes directions in which fewer is stricter, for each name below `max`. */
export function fewerIsStricter(names: readonly string[]): Readonly<Record<string, Direction>> {
  return Object.fromEntries(names.map((name) => [`max.${name}`, 'lower'] as const));
}

/** Adds the implied limits: a limit on a lower severity also caps the higher ones that have none. */
export function withImpliedLimits<Limits extends object>(
  max: Limits,
  fromMild: readonly (keyof Limits & string)[],
): Limits {
  const known = new Map<string, unknown>(Object.entries(max));
  let milder: unknown;
  for (const name of fromMild) {
    milder = known.get(name) ?? milder;
    if (milder !== undefined) known.set(name, milder);
  }
  return Object.assign({}, max, Object.fromEntries(known));
}
