import { RenderProblem } from '../../problem.ts';
import { countArgument, integerArgument } from './arguments.ts';
import type { GoFunction } from './function.ts';

/** Functions about whole numbers. */
export const numbers: Readonly<Record<string, GoFunction>> = {
  int: (value) => integerArgument(value),
  int64: (value) => integerArgument(value),
  atoi: (value) => integerArgument(value),
  float64: (value) => floatOf(value),
  add: (...values) => values.map(integerArgument).reduce((sum, value) => sum + value, 0n),
  add1: (value) => integerArgument(value) + 1n,
  sub: (a, b) => integerArgument(a) - integerArgument(b),
  mul: (first, ...others) => others.map(integerArgument).reduce((product, value) => BigInt.asIntN(64, product * value), integerArgument(first)),
  div: (a, b) => integerArgument(a) / divisor(b),
  mod: (a, b) => integerArgument(a) % divisor(b),
  max: (...values) => values.map(integerArgument).reduce((a, b) => (b > a ? b : a)),
  min: (...values) => values.map(integerArgument).reduce((a, b) => (b < a ? b : a)),
  until: (count) => sequence(0n, integerArgument(count)),
  untilStep: (start, end, step) => sequence(integerArgument(start), integerArgument(end), integerArgument(step)),
};

function floatOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value)) return Number(value);
  return Number(integerArgument(value));
}

function divisor(value: unknown): bigint {
  const number = integerArgument(value);
  if (number === 0n) throw new RenderProblem('a template divides by zero');
  return number;
}

function sequence(start: bigint, end: bigint, given?: bigint): readonly bigint[] {
  const step = given ?? (end < start ? -1n : 1n);
  if (step === 0n || end > start !== step > 0n) return [];
  const count = countArgument((end - start + step - (step > 0n ? 1n : -1n)) / step, 10_000);
  return Array.from({ length: count }, (_, index) => start + BigInt(index) * step);
}
