import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'dr-verify',
  summary: 'Prove that what is deployed could be rebuilt from Git, registries and backups',
  inputs: {
    environment: {
      type: 'list',
      description: 'Environments to verify; all of the flow by default',
      pattern: patterns.name,
    },
    ...gitopsInputs,
    required: {
      type: 'list',
      description: 'Checks whose UNPROVEN is a failure (image, replica, mirror); the flow says it otherwise',
      pattern: 'image|replica|mirror',
    },
    ...common,
  },
  outputs: {
    verdict: 'pass, or fail when a check failed or a required one is unproven',
    commit: 'Commit of the GitOps repository that was verified',
    passed: 'Number of checks that passed',
    failed: 'Number of checks that failed',
    unproven: 'Number of checks that could not be proven',
  },
});
