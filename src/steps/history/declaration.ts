import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'history',
  summary: 'Say who promoted what and when, from records and from the history of the GitOps repository',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name, required: true },
    ...gitopsInputs,
    ...common,
  },
  outputs: {
    records: 'Number of records that were found',
    edits: 'Number of changes in Git that no record accounts for; empty where the flow has no records',
  },
});
