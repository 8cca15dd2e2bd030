export type Schema = Readonly<Record<string, unknown>>;

/** Keywords whose values are data or names, not schemas. */
const literal: ReadonlySet<string> = new Set(['enum', 'const', 'default', 'examples', 'required']);

/** Keywords whose values map names to schemas. */
const maps: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions']);

/** Keywords that make a schema worth a definition of its own. */
const compound: readonly string[] = ['properties', 'items', 'oneOf', 'anyOf'];

/**
 * Returns the schema with each compound part moved to `definitions`, once for equal parts, and a `$ref` in its place.
 * It accepts the same documents.
 */
export function withDefinitions(schema: Schema): Schema {
  const names = new Map<string, string>();
  const definitions: Record<string, Schema> = {};
  const root = mapParts(schema, (part) => define(part, names, definitions));
  return { ...root, definitions };
}

function define(schema: Schema, names: Map<string, string>, definitions: Record<string, Schema>): Schema {
  const moved = mapParts(schema, (part) => define(part, names, definitions));
  if (!compound.some((keyword) => keyword in moved)) return moved;
  const text = JSON.stringify(moved);
  const name = names.get(text) ?? `part${names.size}`;
  names.set(text, name);
  definitions[name] = moved;
  return { $ref: `#/definitions/${name}` };
}

export function mapParts(schema: Schema, change: (part: Schema) => Schema): Schema {
  const changed = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (literal.has(keyword)) return [keyword, value];
    if (Array.isArray(value)) return [keyword, value.map((part: unknown) => (isSchema(part) ? change(part) : part))];
    if (!isSchema(value)) return [keyword, value];
    return [keyword, maps.has(keyword) ? mapValues(value, change) : change(value)];
  });
  return Object.fromEntries(changed);
}

function mapValues(schemas: Schema, change: (part: Schema) => Schema): Schema {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, value]) => [name, isSchema(value) ? change(value) : value]),
  );
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
