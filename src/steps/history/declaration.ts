import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'history',
  summary: 'Say who promoted what and when, from the records of what runs in the environments',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name, required: true },
    repository: {
      type: 'text',
      description: 'GitOps repository (URL or path); the flow names it otherwise',
      pattern: patterns.repository,
    },
    branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: patterns.ref },
    ...common,
  },
  outputs: { records: 'Number of records that were found' },
});
