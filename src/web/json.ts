import { EvidenceError } from '../base/errors.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const deepest = 64;

/** Parses an answer. Throws EvidenceError that describes the other content. */
export function parseJson(bytes: Uint8Array, name: string): Json {
  const text = decode(bytes, name);
  const head = text.trimStart().slice(0, 1);
  if (head === '<')
    throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
  if (head === '') throw noJson(name, 'nothing');
  if (isTooDeep(text)) throw noJson(name, `JSON more than ${deepest} levels deep`);
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw noJson(name, 'something that is cut off or no JSON');
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw noJson(name, 'bytes that are no UTF-8');
  }
}

/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function noJson(name: string, found: string): EvidenceError {
  return new EvidenceError({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns an object's own member: a server may send `constructor`. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Returns a member that is a text and not empty. */
export function textAt(value: Json | undefined, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Returns a member that is a list, or an empty list. */
export function listAt(value: Json | undefined, name: string): readonly Json[] {
  const list = member(value, name);
  return isList(list) ? list : [];
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
