import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'history',
  summary: 'Say who promoted what and when, from the records of what runs in the environments',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name, required: true },
    ...gitopsInputs,
    ...common,
  },
  outputs: { records: 'Number of records that were found' },
});
