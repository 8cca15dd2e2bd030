import type { ValidateFunction } from 'ajv';
import { compiled } from './compiled.ts';
import { flowSchema } from './schema.ts';

/**
 * The validator of the flow file. To compile it takes longer than all the rest of a step's start, so the build puts in
 * the place of this module the code that ajv writes for the schema (`scripts/flow-validator.ts`).
 */
export function flowValidator(): Promise<ValidateFunction> {
  return compiled(flowSchema);
}
