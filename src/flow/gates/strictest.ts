import { isRecord, memberAt } from '../../base/json-path.ts';
import { canonical } from '../policy-hash.ts';
import { type GateEntry, type GatePolicy, sections } from './gates.ts';
import type { Direction, Section } from './section.ts';
import { isAtLeast, namesIn } from './strictness.ts';

/** Gate that an environment inherits from several environments. */
export interface StrictestGate<Gate> {
  /** The strictest of each value; values that differ and have no stricter side are left out. */
  readonly gate: Gate;
  /** Paths of the values that were left out: `windows`, `approval` `by`. */
  readonly differing: readonly (readonly string[])[];
}

type Tree = Readonly<Record<string, unknown>>;
type AnySection = Pick<Section<never>, 'stricter' | 'grants' | 'asksByDefault'> & {
  readonly defaults?: unknown;
  readonly implied?: unknown;
};

/**
 * Takes the strictest value of each key of several gates. A check that only one of them has is kept; a permission
 * (`break-glass`) only where all have it.
 */
export function strictestGate<Gate extends GatePolicy | GateEntry>(gates: readonly Gate[]): StrictestGate<Gate> {
  const differing: (readonly string[])[] = [];
  const trees: readonly Tree[] = gates.map((gate) => ({ ...gate }));
  const [first = {}, ...others] = trees;
  const gate = others.reduce((one, other) => stricterOf(one, other, differing), first);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sections' own values, one or the other
  return { gate: gate as Gate, differing };
}

function stricterOf(one: Tree, other: Tree, differing: (readonly string[])[]): Tree {
  const entries = Object.entries(sections).flatMap(([name, section]) => {
    const [left, right] = [one[name], other[name]];
    const value = strictestOrAbsent(left, right, name, section, differing);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function strictestOrAbsent(
  left: unknown,
  right: unknown,
  name: string,
  section: AnySection,
  differing: (readonly string[])[],
): unknown {
  if (left === undefined && right === undefined) return undefined;
  if (left !== undefined && right !== undefined) return sectionOf(left, right, name, section, differing);
  if (section.grants === true) return undefined;
  if (section.asksByDefault !== true) return left ?? right;
  // The defaults are required without the section; a value that cannot be compared is taken from the gate that has it.
  const [one, other] = [left ?? demandedOf(section), right ?? demandedOf(section)];
  return merged(one, other, [], name, { left: one, right: other, section, differing: undefined });
}

/** Returns the defaults that apply without the section, as far as they can be compared. */
function demandedOf({ defaults, stricter = {} }: AnySection): Tree {
  return Object.fromEntries(Object.entries(defaults ?? {}).filter(([key]) => Object.hasOwn(stricter, key)));
}

function sectionOf(
  left: unknown,
  right: unknown,
  name: string,
  section: AnySection,
  differing: (readonly string[])[],
): unknown {
  if (section.stricter === undefined) {
    if (canonical(left) === canonical(right)) return left;
    differing.push([name]);
    return undefined;
  }
  const compared = { left: filled(left, section), right: filled(right, section), section, differing };
  return merged(left, right, [], name, compared);
}

interface Comparison {
  /** The two sections with the values that others imply. */
  readonly left: unknown;
  readonly right: unknown;
  readonly section: AnySection;
  /** Undefined where a value of one side alone is kept. */
  readonly differing: (readonly string[])[] | undefined;
}

function merged(left: unknown, right: unknown, path: readonly string[], name: string, compared: Comparison): unknown {
  if ((isRecord(left) || left === undefined) && (isRecord(right) || right === undefined)) {
    const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
    const entries = [...keys].flatMap((key) => {
      const value = merged(left?.[key], right?.[key], [...path, key], name, compared);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }
  const [one, other] = [memberAt(compared.left, ...path), memberAt(compared.right, ...path)];
  if (canonical(one ?? null) === canonical(other ?? null)) return one;
  const { stricter = {}, grants } = compared.section;
  const direction = Object.hasOwn(stricter, path.join('.')) ? stricter[path.join('.')] : undefined;
  if (direction !== undefined) return stricterValue(one, other, direction);
  if (grants === true && Array.isArray(one) && Array.isArray(other)) return one.filter((item) => other.includes(item));
  compared.differing?.push([name, ...path]);
  return compared.differing === undefined ? (one ?? other) : undefined;
}

/**
 * Returns the stricter value. A word that is left out may stand for any of its list: only the strictest is sure to be
 * no weaker.
 */
function stricterValue(one: unknown, other: unknown, direction: Direction): unknown {
  if (typeof direction === 'object' && (one === undefined || other === undefined)) {
    const word = one ?? other;
    return word === direction[0] ? undefined : direction.at(-1);
  }
  if (one === undefined || other === undefined) {
    return typeof direction === 'boolean' ? (direction ? (one ?? other) : undefined) : (one ?? other);
  }
  if (direction === 'superset') return [...new Set([...namesIn(one), ...namesIn(other)])];
  return isAtLeast(one, other, direction) ? other : one;
}

function filled(value: unknown, { implied }: AnySection): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
  return implied === undefined ? value : (implied as (policy: unknown) => unknown)(value);
}
