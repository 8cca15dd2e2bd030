import { declare } from '../declaration/declare.ts';

export const declaration = declare({
  name: 'demo',
  summary: 'Watch one image travel from dev to production in a temporary directory, without a network',
  inputs: { keep: { type: 'boolean', description: 'Leave the directory for a look', default: false } },
  outputs: {},
});
