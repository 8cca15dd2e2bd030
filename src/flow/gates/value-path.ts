import { isRecord } from '../../base/json-path.ts';
/** Where a path leaves what a schema has: the name that is not there, and those that are. */
export interface UnknownPart {
  readonly name: string;
  readonly known: readonly string[];
}

/** Follows a path, such as `max.error`, through a section's JSON Schema; undefined when it leads to something. */
export function unknownPart(schema: unknown, [name, ...rest]: readonly string[]): UnknownPart | undefined {
  if (name === undefined) return undefined;
  const { properties, additionalProperties: others } = recordOr(schema);
  const known = recordOr(properties);
  if (Object.hasOwn(known, name)) return unknownPart(known[name], rest);
  return isRecord(others) ? unknownPart(others, rest) : { name, known: Object.keys(known) };
}

function recordOr(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
