import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { flowSchema } from '../../../src/flow/schema.ts';

test('the schema of the flow file is one of draft-07', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  expect([ajv.validateSchema(flowSchema), ajv.errorsText()]).toEqual([true, 'No errors']);
  expect(ajv.validateSchema({ ...flowSchema, type: 'flow' })).toBe(false);
});
