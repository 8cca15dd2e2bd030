import type { Definitions, Schema } from './fits.ts';
import { flowSchema, policySchema } from './schema.ts';

/**
 * Schemas that a file must fit, and their parts.
 * The build replaces this module by one without descriptions, each part once (`scripts/lean-schemas.ts`): a tenth of
 * the code, and a run that reads a flow loads no layout.
 */
export const schemas: { readonly flow: Schema; readonly policy: Schema; readonly definitions: Definitions } = {
  flow: flowSchema,
  policy: policySchema,
  definitions: {},
};
