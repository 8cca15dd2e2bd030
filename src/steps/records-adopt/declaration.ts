import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'records-adopt',
  typed: 'records adopt',
  summary: 'Re-state the record of what runs in an environment under its new name, or with its new key',
  inputs: {
    application: {
      type: 'list',
      description: 'Applications of the flow; all of them by default',
      pattern: patterns.name,
    },
    environment: {
      type: 'text',
      description: 'Environment whose records are re-stated',
      pattern: patterns.name,
      required: true,
    },
    'old-flow': {
      type: 'text',
      description: 'Commit of the GitOps branch whose flow file has the earlier names and keys',
      pattern: patterns.commit,
      required: true,
    },
    'old-environment': {
      type: 'text',
      description: 'Name that the environment had in that flow file; by default the same',
      pattern: patterns.name,
    },
    ...gitopsInputs,
    ...common,
  },
  outputs: {
    adopted: 'Applications whose record was written, comma-separated',
    current: 'Applications whose record counts already, comma-separated',
    failed: 'Applications without a record that may be adopted, comma-separated',
  },
});
