import { isRecord } from '../../../base/json-path.ts';
import { RenderProblem } from '../../problem.ts';
import { goText } from '../go-text.ts';

/** Tells whether a value is true for `if`: zero, nothing, and what is empty are not. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isRecord(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** Takes a text as an argument. @throws RenderProblem for another type, as Go does */
export function textArgument(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new RenderProblem(`a template gives ${typeOf(value)} to a function of texts`);
}

export function listArgument(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RenderProblem(`a template gives ${typeOf(value)} to a function of lists`);
}

export function mapArgument(value: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new RenderProblem(`a template gives ${typeOf(value)} to a function of maps`);
}

/** Casts as sprig does: texts are read as decimal numbers, what is no number is zero. */
export function integerArgument(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value));
  if (typeof value === 'string' && /^[+-]?(?:0|[1-9]\d{0,17})$/.test(value)) return BigInt(value);
  return typeof value === 'boolean' && value ? 1n : 0n;
}

/** As `integerArgument`, for sizes: a number that cannot be one is refused. */
export function countArgument(value: unknown, max = 100_000): number {
  const count = Number(integerArgument(value));
  if (Math.abs(count) > max) throw new RenderProblem(`a template asks for ${count} of something`);
  return count;
}

/** Formats as sprig's `toString`. */
export function shown(value: unknown): string {
  return goText(value);
}

export function typeOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'a map' : `a ${typeof value}`;
}
