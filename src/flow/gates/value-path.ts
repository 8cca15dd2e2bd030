/** Where a path leaves what a schema has: the name that is not there, and those that are. */
export interface Astray {
  readonly name: string;
  readonly known: readonly string[];
}

/** Follows a path, such as `max.error`, through a section's JSON Schema; undefined when it leads to something. */
export function astray(schema: unknown, [name, ...rest]: readonly string[]): Astray | undefined {
  if (name === undefined) return undefined;
  const { properties, additionalProperties: others } = recordOr(schema);
  const known = recordOr(properties);
  if (Object.hasOwn(known, name)) return astray(known[name], rest);
  return isRecord(others) ? astray(others, rest) : { name, known: Object.keys(known) };
}

function recordOr(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
