import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';
import { sectionNames } from './sections/names.ts';

export const declaration = declare({
  name: 'check',
  summary:
    'Find every fault of the flow file, of what it names, and of the manifests of a checkout, without a promotion',
  inputs: {
    environment: {
      type: 'list',
      description: 'Environments whose manifests are judged; all of them by default',
      pattern: patterns.name,
    },
    rendered: {
      type: 'list',
      description: 'Files of the objects of the one environment that "environment" names (patterns)',
      pattern: patterns.path,
    },
    base: {
      type: 'text',
      description:
        'Branch, or whole id of a commit, that new-only compares with; the target branch of the change request by default',
      pattern: patterns.ref,
    },
    exceptions: {
      type: 'text',
      description: 'Path of the file of exceptions; by default krci-deploy-exceptions.yaml when it exists',
      pattern: patterns.path,
    },
    sections: {
      type: 'list',
      description: `What is looked at (${sectionNames.join(', ')}); all of it when empty. The file itself always is`,
      pattern: sectionNames.join('|'),
    },
    offline: {
      type: 'boolean',
      description: 'Contact no server: the policy and the base are what the checkout has, and servers are not asked',
      default: false,
    },
    'markdown-file': {
      type: 'text',
      description: 'File to write the findings to, as Markdown',
      pattern: patterns.path,
    },
    'sarif-file': {
      type: 'text',
      description: 'File to write the findings to, as SARIF for code scanning',
      pattern: patterns.path,
    },
    'code-quality-file': {
      type: 'text',
      description: 'File to write the findings to, as a Code Quality report of GitLab',
      pattern: patterns.path,
    },
    ...common,
  },
  outputs: {
    faults: 'Number of faults; any of them ends the run with its exit code',
    warnings: 'Number of warnings',
  },
});
