import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { isRecord } from '../../../src/base/json-path.ts';
import { flowSchema, policySchema } from '../../../src/flow/schema.ts';

test('the schema of the flow file is one of draft-07', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  expect([ajv.validateSchema(flowSchema), ajv.errorsText()]).toEqual([true, 'No errors']);
  expect(ajv.validateSchema({ ...flowSchema, type: 'flow' })).toBe(false);
});

test('every pattern has words, which editors and messages show instead', () => {
  const found = [...patternsIn(flowSchema), ...patternsIn(policySchema)];
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((words) => !/^expected [^^$\\]{4,}$/.test(words))).toEqual([]);
});

/** The words beside each pattern of a schema. */
function patternsIn(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => patternsIn(part));
  if (!isRecord(schema)) return [];
  const own = typeof schema['pattern'] === 'string' ? [String(schema['patternErrorMessage'])] : [];
  return [...own, ...Object.values(schema).flatMap((part) => patternsIn(part))];
}
