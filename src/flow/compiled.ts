import type { ValidateFunction } from 'ajv';

/** How ajv reads a schema: every error of a file, with the part of the schema that it is about. */
export const validatorOptions = { allErrors: true, strict: false, verbose: true, discriminator: true } as const;

/** Compiles the validator of a schema. Loads ajv. */
export async function compiled(schema: object): Promise<ValidateFunction> {
  // By way of the default export: the bundle does not see names that hang on a function.
  const {
    default: { Ajv },
  } = await import('ajv');
  // The schemas are constants, and a test validates them: a second validation would take half of the time.
  const unchecked = { validateSchema: false, meta: false, code: { optimize: false } };
  return new Ajv({ ...validatorOptions, ...unchecked }).compile(schema);
}
