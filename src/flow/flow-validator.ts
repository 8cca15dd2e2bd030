import type { ValidateFunction } from 'ajv';
import { compiled } from './compiled.ts';
import { flowSchema } from './schema.ts';

/**
 * Compiles the validator of the flow file.
 * This takes longer than all the rest of a step's start, so the build replaces this module with the code that ajv
 * writes for the schema (`scripts/flow-validator.ts`).
 */
export function flowValidator(): Promise<ValidateFunction> {
  return compiled(flowSchema);
}
