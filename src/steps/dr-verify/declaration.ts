import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { recoveryChecks } from '../../flow/recovery.ts';
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
      description: `Checks whose UNPROVEN is a failure (${recoveryChecks.join(', ')}); the flow says it otherwise`,
      pattern: recoveryChecks.join('|'),
    },
    rendered: {
      type: 'list',
      description: 'Files of the objects of the one environment that is verified (patterns)',
      pattern: patterns.path,
    },
    write: {
      type: 'text',
      description:
        'Directory to write the state of KubeRocketCI to that only lives, in its layout, for review; the inventory says it',
      pattern: patterns.path,
    },
    'plan-dir': {
      type: 'text',
      description:
        'Directory to write the recovery plan of each cluster to: Markdown with boxes to tick and a Mermaid chart, a picture (SVG), JSON',
      pattern: patterns.path,
    },
    record: {
      type: 'boolean',
      description:
        'Write a signed statement about each environment beside its images, for history and the section recovery of a gate; the flow needs "records"',
      default: false,
    },
    'markdown-file': { type: 'text', description: 'File to write the report to, as Markdown', pattern: patterns.path },
    'junit-file': {
      type: 'text',
      description: 'File to write the findings to, as JUnit XML with a case each',
      pattern: patterns.path,
    },
    'sarif-file': {
      type: 'text',
      description: 'File to write findings with a place in Git to, as SARIF',
      pattern: patterns.path,
    },
    html: {
      type: 'text',
      description: 'File to write the report to, as one HTML page that prints well',
      pattern: patterns.path,
    },
    ...common,
  },
  outputs: {
    verdict: 'pass, or fail when a check failed or a required one is unproven',
    commit: 'Commit of the GitOps repository that was verified',
    passed: 'Number of checks that passed',
    failed: 'Number of checks that failed',
    unproven: 'Number of checks that could not be proven',
    recorded: 'Number of statements that were written beside images',
  },
});
