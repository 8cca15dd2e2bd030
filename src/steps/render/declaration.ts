import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'render',
  summary: 'Write every object that an environment would have into a directory, a file each',
  inputs: {
    environment: { type: 'text', description: 'Environment of the flow', pattern: patterns.name, required: true },
    out: { type: 'text', description: 'Directory to write to', pattern: patterns.path, required: true },
    commit: {
      type: 'text',
      description: 'Whole id of a commit of the GitOps repository; the newest state by default',
      pattern: patterns.commit,
    },
    'with-secrets': {
      type: 'boolean',
      description: 'Write the values of Secrets, too; refused in CI',
      default: false,
    },
    ...gitopsInputs,
    ...common,
  },
  outputs: { objects: 'Number of objects' },
});
