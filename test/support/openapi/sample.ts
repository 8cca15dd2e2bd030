import type { Json, JsonObject } from './json.ts';
import { at, list, object } from './json.ts';

/** A value that a schema accepts: empty values for everything that it requires. */
export function sampleOf(document: JsonObject, schema: Json | undefined): Json {
  const { $ref, type, properties, required, anyOf, oneOf, allOf, format, enum: choices } = object(schema);
  if (typeof $ref === 'string') return sampleOf(document, at(document, ...$ref.slice(2).split('/')));
  const alternatives = [...list(anyOf), ...list(oneOf)];
  if (alternatives.some((each) => object(each)['type'] === 'null')) return null;
  if (alternatives.length > 0) return sampleOf(document, alternatives[0]);
  if (allOf !== undefined) return merged(list(allOf).map((each) => sampleOf(document, each)));
  if (choices !== undefined) return list(choices)[0] ?? null;
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return false;
  if (type === 'string') return textOf(format);
  const names = list(required).map(String);
  return Object.fromEntries(names.map((name) => [name, sampleOf(document, at(properties, name))]));
}

function merged(parts: readonly Json[]): JsonObject {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(object(part))));
}

function textOf(format: Json | undefined): string {
  if (format === 'uri') return 'https://example.com/';
  return format === 'date-time' ? '2026-11-23T12:00:00Z' : '';
}
