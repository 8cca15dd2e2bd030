import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'protect',
  summary:
    'Compare what environments need with what guards them on the platform, and set it; look at branches, queues, jobs and secrets',
  inputs: {
    environment: {
      type: 'list',
      description: 'Environments of the flow; by default those that are approved on the platform',
      pattern: patterns.name,
    },
    apply: {
      type: 'boolean',
      description:
        'Set what differs, the guard of the GitOps branch included, as far as the platform lets itself be told; with dry-run, print the requests',
      default: false,
    },
    check: {
      type: 'boolean',
      description: 'End with 1 when something required differs, with 3 when it cannot be seen, for a scheduled audit',
      default: false,
    },
    pushers: {
      type: 'list',
      description:
        'Who pushes bumps past the guard of the GitOps branch that apply sets: app:NUMBER or deploy-keys on GitHub, deploy-key:NUMBER on GitLab; nobody when empty',
      pattern: 'app:[0-9]{1,12}|deploy-keys|deploy-key:[0-9]{1,12}',
    },
    ...common,
  },
  outputs: {
    differences: 'Number of differences that are left',
    findings: 'Number of findings about branches, queues, jobs and secrets',
  },
});
