import { isRecord } from '../base/json-path.ts';

/** A schema as data: JSON Schema (draft-07). */
export type Schema = Readonly<Record<string, unknown>>;

/** Parts of schemas by name, as `$ref: '#/definitions/NAME'` has it. */
export type Definitions = Readonly<Record<string, Schema>>;

/**
 * Tells whether data fits a schema of ours, in a thousandth of the time that ajv takes to compile one.
 * True is certain. False asks ajv, which knows all of JSON Schema and says what is wrong: a keyword or a value that
 * is not known here fits nothing.
 */
export function fits(data: unknown, schema: unknown, definitions: Definitions): boolean {
  if (!isRecord(schema)) return schema === true;
  return Object.entries(schema).every(([name, value]) => {
    if (annotations.has(name)) return true;
    return keywords.get(name)?.(value, data, {
      schema,
      fits: (part, its) => fits(part, its, definitions),
      definitions,
    });
  });
}

/** Keywords that say nothing about data. */
const annotations: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'definitions',
  // Editors and messages show it instead of the pattern.
  'patternErrorMessage',
  // It only helps messages: the alternatives that it tells apart differ in a constant.
  'discriminator',
]);

interface Surroundings {
  /** The schema that the keyword stands in. */
  readonly schema: Schema;
  readonly definitions: Definitions;
  fits(data: unknown, schema: unknown): boolean;
}

type Keyword = (value: unknown, data: unknown, around: Surroundings) => boolean;

/** Keywords of our schemas: whether data holds to their value (JSON Schema Validation, draft-07, section 6). */
const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ['$ref', (name, data, around) => around.fits(data, definitionOf(name, around.definitions))],
  ['type', (types, data) => listOf(types).some((type) => isOfType(data, type))],
  ['const', (value, data) => isScalar(value) && data === value],
  ['enum', (values, data) => isScalar(data) && listOf(values).includes(data)],
  ['oneOf', (schemas, data, around) => listOf(schemas).filter((schema) => around.fits(data, schema)).length === 1],
  ['minimum', (bound, data) => typeof data !== 'number' || data >= Number(bound)],
  ['maximum', (bound, data) => typeof data !== 'number' || data <= Number(bound)],
  ['minLength', (bound, data) => typeof data !== 'string' || charactersOf(data) >= Number(bound)],
  ['maxLength', (bound, data) => typeof data !== 'string' || charactersOf(data) <= Number(bound)],
  ['pattern', (pattern, data) => typeof data !== 'string' || new RegExp(String(pattern), 'u').test(data)],
  ['minItems', (bound, data) => !Array.isArray(data) || data.length >= Number(bound)],
  ['maxItems', (bound, data) => !Array.isArray(data) || data.length <= Number(bound)],
  ['uniqueItems', (_asked, data) => !Array.isArray(data) || isUnique(data)],
  ['items', (schema, data, around) => !Array.isArray(data) || data.every((item) => around.fits(item, schema))],
  ['minProperties', (bound, data) => !isRecord(data) || Object.keys(data).length >= Number(bound)],
  ['maxProperties', (bound, data) => !isRecord(data) || Object.keys(data).length <= Number(bound)],
  ['required', (names, data) => !isRecord(data) || listOf(names).every((name) => data[String(name)] !== undefined)],
  ['properties', (schemas, data, around) => !isRecord(data) || (isRecord(schemas) && eachFits(data, schemas, around))],
  ['additionalProperties', (schema, data, around) => !isRecord(data) || othersFit(data, schema, around)],
]);

function definitionOf(name: unknown, definitions: Definitions): unknown {
  const path = '#/definitions/';
  return typeof name === 'string' && name.startsWith(path) ? definitions[name.slice(path.length)] : undefined;
}

function eachFits(data: Schema, schemas: Schema, around: Surroundings): boolean {
  return Object.entries(schemas).every(([name, schema]) => data[name] === undefined || around.fits(data[name], schema));
}

function othersFit(data: Schema, schema: unknown, around: Surroundings): boolean {
  const { properties } = around.schema;
  const known = isRecord(properties) ? properties : {};
  return Object.keys(data).every((name) => Object.hasOwn(known, name) || around.fits(data[name], schema));
}

function isOfType(data: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(data);
  if (type === 'number') return Number.isFinite(data);
  if (type === 'array') return Array.isArray(data);
  if (type === 'object') return isRecord(data);
  return (type === 'string' || type === 'boolean') && typeof data === type;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Only scalars are compared: lists of others are for ajv. */
function isUnique(items: readonly unknown[]): boolean {
  return items.every(isScalar) && new Set(items).size === items.length;
}

/** Counts code points, as JSON Schema does (RFC 8259, section 1). */
function charactersOf(text: string): number {
  return Array.from(text).length;
}
