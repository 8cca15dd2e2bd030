import { canonical } from '../policy-hash.ts';
import { type GateEntry, type GatePolicy, sections } from './gates.ts';
import type { Direction } from './section.ts';
import { isAtLeast } from './strictness.ts';

/** A value that is weaker than in another policy, or whose strictness cannot be compared. */
export interface Weakening {
  /** Below the environment's gate: `coverage`, `lines`. */
  readonly path: readonly string[];
  /** As JSON; undefined where there is none. */
  readonly base: string | undefined;
  readonly own: string | undefined;
}

type Leaves = ReadonlyMap<string, unknown>;

/** Lists where `own` is weaker than `base`, for one environment. Values that cannot be compared must be equal. */
export function weakenings(base: GatePolicy, own: GatePolicy): readonly Weakening[] {
  const [before, after]: readonly Leaves[] = [base, own].map((policy) => new Map(Object.entries(policy)));
  return Object.entries(sections).flatMap(([name, section]) => {
    const [was, is] = [before?.get(name), after?.get(name)];
    if (canonical(was ?? null) === canonical(is ?? null)) return [];
    if (section.grants === true && is === undefined) return [];
    if (is === undefined) return [{ path: [name], base: valueText(was), own: undefined }];
    if (section.stricter === undefined) {
      return was === undefined ? [] : [{ path: [name], base: valueText(was), own: valueText(is) }];
    }
    const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) =>
      filled(value, section.implied),
    );
    return weakerLeaves(least, found, section.stricter, [name]);
  });
}

/**
 * Returns the gates of `base` with each section of `own` that is at least as strict.
 * `gate` and `declared` are the effective entries and those that were written, as in `Environment`.
 */
export function tightened<Gates extends { readonly gate: GatePolicy; readonly declared: GateEntry }>(
  base: Gates,
  own: Gates,
): Gates {
  const weaker = new Set(weakenings(base.gate, own.gate).map(({ path: [name] }) => name));
  const taken = Object.entries(sections).flatMap(([name, { grants }]) => {
    const stands = Object.hasOwn(own.gate, name) || grants === true;
    return stands && !weaker.has(name) ? [name] : [];
  });
  return {
    ...base,
    gate: withSections(base.gate, own.gate, taken),
    declared: withSections(base.declared, own.declared, taken),
  };
}

function withSections<Gate extends object>(base: Gate, own: Gate, names: readonly string[]): Gate {
  const kept = Object.entries(base).filter(([name]) => !names.includes(name));
  const taken = Object.entries(own).filter(([name]) => names.includes(name));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sections of one gate or the other
  return Object.fromEntries([...kept, ...taken]) as Gate;
}

function filled(value: unknown, implied: unknown): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
  return value === undefined || implied === undefined ? value : (implied as (policy: unknown) => unknown)(value);
}

function weakerLeaves(
  was: unknown,
  is: unknown,
  stricter: Readonly<Record<string, Direction>>,
  section: readonly string[],
): readonly Weakening[] {
  const [before, after] = [leavesOf(was), leavesOf(is)];
  const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
  return [...paths].flatMap((path) => {
    const [base, own] = [before.get(path), after.get(path)];
    const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
    // An absent section required nothing, except the values from a list of words, which may have a default.
    const open = was === undefined && typeof direction !== 'object';
    if (canonical(base ?? null) === canonical(own ?? null) || open || isAtLeast(base, own, direction)) return [];
    const whole = [...section, ...path.split('.').filter((part) => part !== '')];
    return [{ path: whole, base: valueText(base), own: valueText(own) }];
  });
}

/** Values by their path; a list is a value. */
function leavesOf(value: unknown): Leaves {
  const leaves = new Map<string, unknown>();
  const visit = (inner: unknown, path: string): void => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
      if (inner !== undefined) leaves.set(path, inner);
      return;
    }
    for (const [key, one] of Object.entries(inner)) visit(one, path === '' ? key : `${path}.${key}`);
  };
  visit(value, '');
  return leaves;
}

function valueText(value: unknown): string | undefined {
  return value === undefined ? undefined : canonical(value).slice(0, 80);
}
