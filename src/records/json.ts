import { RefusedError } from '../base/errors.ts';
import { isRecord } from '../base/json-path.ts';

type Json = Readonly<Record<string, unknown>>;

/** Characters of one text of a record. */
const maxCharacters = 2048;

/** Parses an object from untrusted bytes. Throws RefusedError `record-unreadable`. */
export function parseObject(bytes: Uint8Array, what: string): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(value)) return value;
  } catch {
    throw unreadable(`${what} as JSON`, 'text that is cut off or no JSON');
  }
  throw unreadable(`${what} as a JSON object`);
}

export function objectAt(json: Json, name: string): Json {
  const value = own(json, name);
  if (isRecord(value)) return value;
  throw unreadable(`an object "${name}"`);
}

export function optionalObjectAt(json: Json, name: string): Json | undefined {
  return own(json, name) === undefined ? undefined : objectAt(json, name);
}

export function textAt(json: Json, name: string): string {
  const text = optionalTextAt(json, name);
  if (text !== undefined) return text;
  throw unreadable(`a text "${name}"`);
}

export function optionalTextAt(json: Json, name: string): string | undefined {
  const value = own(json, name);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && value.length <= maxCharacters) return value;
  throw unreadable(`a text of at most ${maxCharacters} characters in "${name}"`);
}

/** Reads a list of at most `maxItems` items. */
export function listAt(json: Json, name: string, maxItems: number): readonly unknown[] {
  const value = own(json, name);
  if (Array.isArray(value) && value.length <= maxItems) return value;
  throw unreadable(`a list of at most ${maxItems} items in "${name}"`);
}

/** Makes the refusal of a record in an unexpected format: it cannot be read, so it proves nothing. */
export function unreadable(expected: string, found = 'something else'): RefusedError {
  return new RefusedError({ code: 'record-unreadable', expected, found });
}

/** Reads own members only: JSON may hold a member called `constructor`, or none. */
function own(json: Json, name: string): unknown {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}
