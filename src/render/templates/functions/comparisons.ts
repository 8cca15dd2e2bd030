import { isRecord } from '../../../base/json-path.ts';
import { RenderProblem } from '../../problem.ts';
import type { GoFunction } from './function.ts';
import { isTrue, typeOf } from './arguments.ts';

/** Builtin comparisons of Go, and what sprig chooses by emptiness. */
export const comparisons: Readonly<Record<string, GoFunction>> = {
  not: (value) => !isTrue(value),
  eq: (first, ...others) => others.some((other) => isSame(first, other)),
  ne: (a, b) => !isSame(a, b),
  lt: (a, b) => isLess(a, b),
  le: (a, b) => isLess(a, b) || isSame(a, b),
  gt: (a, b) => isLess(b, a),
  ge: (a, b) => isLess(b, a) || isSame(a, b),
  empty: (value) => !isTrue(value),
  default: (fallback, value) => (isTrue(value) ? value : fallback),
  coalesce: (...values) => values.find(isTrue),
  ternary: (yes, no, condition) => (condition === true ? yes : no),
  all: (...values) => values.every(isTrue),
  any: (...values) => values.some(isTrue),
  kindOf: (value) => kindOf(value),
  kindIs: (kind, value) => kindOf(value) === kind,
};

function isSame(a: unknown, b: unknown): boolean {
  const [left, right] = [a ?? undefined, b ?? undefined];
  if (left === undefined || right === undefined) return left === right;
  requireBasic(left);
  requireBasic(right);
  if (typeof left !== typeof right) throw incompatible(left, right);
  return left === right;
}

function isLess(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b;
  throw incompatible(a, b);
}

function requireBasic(value: unknown): void {
  if (typeof value === 'object') throw new RenderProblem(`a template compares ${typeOf(value)}`);
}

function incompatible(a: unknown, b: unknown): RenderProblem {
  return new RenderProblem(`a template compares ${typeOf(a)} with ${typeOf(b)}, which are different types for Go`);
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'invalid';
  if (Array.isArray(value)) return 'slice';
  if (isRecord(value)) return 'map';
  return kinds[typeof value] ?? 'invalid';
}

const kinds: Readonly<Record<string, string>> = { string: 'string', number: 'float64', bigint: 'int', boolean: 'bool' };
