import { isRecord } from '../../src/base/json-path.ts';
import { cell, table } from './markdown.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Returns the keys of a JSON Schema as a table: path, allowed values, default, description. `<name>` stands for a key
 * that the writer chooses. The keys below `without` are left to another page.
 */
export function schemaTable(schema: Schema, without: readonly string[] = []): readonly string[] {
  const rows = keysOf(schema, '', without);
  return table(['key', 'takes', 'meaning'], rows);
}

function keysOf(schema: Schema, prefix: string, without: readonly string[]): readonly (readonly string[])[] {
  return childrenOf(schema).flatMap(([name, child, required]) => {
    const path = `${prefix}${name}`;
    if (without.includes(path)) return [];
    const below = child['type'] === 'array' ? `${path}[].` : `${path}.`;
    return [rowOf(path, child, required)].concat(keysOf(child, below, without));
  });
}

/** Properties, properties of list items and of alternatives, and the value of a key that the writer names. */
function childrenOf(schema: Schema): readonly (readonly [name: string, child: Schema, required: boolean])[] {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const own = entriesIn(schema['properties']).map(([name, child]) => [name, child, required.includes(name)] as const);
  const free = schema['additionalProperties'];
  const named = isRecord(free) ? [['<name>', free, false] as const] : [];
  const other = merged(alternativesOf(schema).flatMap(childrenOf));
  const items = isRecord(schema['items']) ? childrenOf(schema['items']) : [];
  return uniqueByName([...own, ...named, ...items, ...other]);
}

/** A key that several alternatives have, such as the one that tells them apart, takes the values of them all. */
function merged(children: ReturnType<typeof childrenOf>): ReturnType<typeof childrenOf> {
  return uniqueByName(children).map(([name]) => {
    const same = children.filter(([other]) => other === name).map(([, child]) => child);
    return [name, mergedSchema(same), false];
  });
}

function mergedSchema(same: readonly Schema[]): Schema {
  const fixed = same.flatMap((child) => (child['const'] === undefined ? [] : [child['const']]));
  const texts = same.flatMap(({ description, const: value }) =>
    typeof description === 'string' ? [value === undefined ? description : `${shown(value)}: ${description}`] : [],
  );
  const values = fixed.length > 1 ? { const: undefined, enum: fixed } : {};
  return { ...same[0], ...values, description: [...new Set(texts)].join('; ') };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function alternativesOf(schema: Schema): readonly Schema[] {
  return ['oneOf', 'anyOf'].flatMap((key) => {
    const list = schema[key];
    return Array.isArray(list) ? list.filter(isRecord) : [];
  });
}

function uniqueByName<Child extends readonly [string, ...unknown[]]>(children: readonly Child[]): readonly Child[] {
  return children.filter(([name], index) => children.findIndex(([other]) => other === name) === index);
}

function rowOf(path: string, schema: Schema, required: boolean): readonly string[] {
  const preset = schema['default'] === undefined ? '' : ` (default \`${shown(schema['default'])}\`)`;
  const must = required ? ' **required**' : '';
  const description = typeof schema['description'] === 'string' ? cell(schema['description']) : '';
  return [`\`${path}\``, `${cell(takes(schema))}${preset}${must}`.trim(), description];
}

/** Allowed values of a key, in a few words. */
function takes(schema: Schema): string {
  if (schema['const'] !== undefined) return `\`${shown(schema['const'])}\``;
  const options = schema['enum'];
  if (Array.isArray(options)) return options.map((option) => `\`${shown(option)}\``).join(', ');
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [...new Set(alternatives.map(takes))].join(' or ');
  if (schema['type'] === 'array') return listOf(isRecord(schema['items']) ? schema['items'] : {});
  if (schema['type'] === 'integer' || schema['type'] === 'number') return numberOf(schema);
  if (schema['type'] === 'boolean') return '`true`, `false`';
  return schema['type'] === 'object' || isRecord(schema['properties']) ? 'keys below' : 'text';
}

function listOf(items: Schema): string {
  const each = takes(items);
  return each === 'keys below' ? 'list, keys below' : `list of ${each}`;
}

function numberOf({ minimum, maximum }: Schema): string {
  if (typeof minimum === 'number' && typeof maximum === 'number') return `${minimum} to ${maximum}`;
  return typeof minimum === 'number' ? `number from ${minimum}` : 'number';
}

function entriesIn(value: unknown): readonly (readonly [string, Schema])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => (isRecord(child) ? [[name, child] as const] : []));
}
