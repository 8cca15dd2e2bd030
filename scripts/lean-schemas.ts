import { schemas } from '../src/flow/schemas.ts';
import { isSchema, type Schema, mapParts, withDefinitions } from './schema-definitions.ts';

/** Returns the module `src/flow/schemas.ts` with the schemas as one text, without prose and each part once. */
export function leanSchemas(): string {
  const { flow, policy } = schemas;
  const { properties, definitions } = withDefinitions({ properties: { flow: bare(flow), policy: bare(policy) } });
  if (!isSchema(properties)) throw new Error('a schema has lost its properties');
  const text = JSON.stringify({ ...properties, definitions });
  return `export const schemas = JSON.parse(${JSON.stringify(text)});\n`;
}

/** Keywords that are for readers and editors. */
const prose: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'patternErrorMessage',
]);

function bare(schema: Schema): Schema {
  const told = Object.entries(mapParts(schema, bare)).filter(([keyword]) => !prose.has(keyword));
  return Object.fromEntries(told);
}
