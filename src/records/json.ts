import { RefusedError } from '../base/errors.ts';

type Json = Readonly<Record<string, unknown>>;

/** Longest text of a record that is read, in characters. */
const longest = 2048;

/** Parses an object out of bytes that anybody may have written. Throws RefusedError `record-unreadable`. */
export function parseObject(bytes: Uint8Array, what: string): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(value)) return value;
  } catch {
    throw unreadable(`${what} is cut off or no JSON`);
  }
  throw unreadable(`${what} is not a JSON object`);
}

export function objectAt(json: Json, name: string): Json {
  const value = own(json, name);
  if (isObject(value)) return value;
  throw unreadable(`expected an object "${name}"`);
}

export function optionalObjectAt(json: Json, name: string): Json | undefined {
  return own(json, name) === undefined ? undefined : objectAt(json, name);
}

export function textAt(json: Json, name: string): string {
  const text = optionalTextAt(json, name);
  if (text !== undefined) return text;
  throw unreadable(`expected a text "${name}"`);
}

export function optionalTextAt(json: Json, name: string): string | undefined {
  const value = own(json, name);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && value.length <= longest) return value;
  throw unreadable(`expected a text of at most ${longest} characters in "${name}"`);
}

/** A list of at most `most` items. */
export function listAt(json: Json, name: string, most: number): readonly unknown[] {
  const value = own(json, name);
  if (Array.isArray(value) && value.length <= most) return value;
  throw unreadable(`expected a list of at most ${most} items in "${name}"`);
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function unreadable(complaint: string): RefusedError {
  return new RefusedError('record-unreadable', complaint);
}

/** Own members only: JSON may well hold a member called `constructor`, or none. */
function own(json: Json, name: string): unknown {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}
