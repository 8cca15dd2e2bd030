import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'protect',
  summary:
    'Compare what environments need with what guards them on the platform, and set it; look for queues that lose jobs',
  inputs: {
    environment: {
      type: 'list',
      description: 'Environments of the flow; by default those that are approved on the platform',
      pattern: patterns.name,
    },
    apply: {
      type: 'boolean',
      description: 'Set what differs, as far as the platform lets itself be told',
      default: false,
    },
    check: {
      type: 'boolean',
      description: 'End with 1 when something required differs, with 3 when it cannot be seen, for a scheduled audit',
      default: false,
    },
    ...common,
  },
  outputs: {
    differences: 'Number of differences that are left',
    findings: 'Number of findings about queues, jobs and secrets',
  },
});
