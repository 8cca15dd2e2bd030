import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'diff',
  summary: 'Show what differs between two environments, or two commits of one, object by object',
  inputs: {
    from: { type: 'text', description: 'Environment of the flow', pattern: patterns.name, required: true },
    to: {
      type: 'text',
      description: 'Environment of the flow that it is compared with; may be the same',
      pattern: patterns.name,
      required: true,
    },
    'from-commit': {
      type: 'text',
      description: 'Whole id of a commit of the GitOps repository, for the first; its newest state by default',
      pattern: patterns.commit,
    },
    'to-commit': {
      type: 'text',
      description: 'Whole id of a commit of the GitOps repository, for the second; its newest state by default',
      pattern: patterns.commit,
    },
    ...gitopsInputs,
    ...common,
  },
  outputs: { differences: 'Number of objects that differ, or are in one of the two alone' },
});
