import * as patterns from '../declaration/patterns.ts';
import { formatNames } from '../evidence/format-names.ts';

/** Inputs that every step has. */
export const common = {
  flow: {
    type: 'text',
    description: 'Path of the flow file; by default krci-deploy.yaml when it exists',
    pattern: patterns.path,
  },
  'dry-run': { type: 'boolean', description: 'Print the plan and stop before the first change', default: false },
  output: {
    type: 'choice',
    description: 'Form of the result on standard output',
    options: ['text', 'json'],
    default: 'text',
  },
  'working-directory': {
    type: 'text',
    description: 'Directory that paths are relative to',
    pattern: patterns.path,
    default: '.',
  },
  timeout: {
    type: 'text',
    description:
      'Longest that the whole run may take, with Git, registries and platform, and with the waits that their rate limits ask for',
    pattern: patterns.duration,
    default: '10m',
  },
} as const;

/** Input of a step that judges reports of tests. */
export const testReports = {
  junit: {
    type: 'list',
    description: `Reports of tests: ${formatNames.junit} (file patterns)`,
    pattern: patterns.path,
  },
} as const;

/** Inputs of a step that judges reports: where they come from. */
export const evidenceInputs = {
  'evidence-commit': {
    type: 'text',
    description: 'Commit that reports are about which name none themselves, from the job that made them',
    pattern: patterns.commit,
  },
  'evidence-run': {
    type: 'text',
    description:
      'URL of the run of GitHub, or pipeline or job of GitLab, that the reports were downloaded from; the platform is asked for its repository, event, branch or tag, result and commit',
    pattern: 'https?://[A-Za-z0-9._:/-]{1,500}',
  },
} as const;

/** Inputs of a step that reads only the flow of the GitOps repository. */
export const flowRepositoryInputs = {
  repository: {
    type: 'text',
    description:
      'GitOps repository (URL or path) whose default branch has the flow file, where the checkout has no origin',
    pattern: patterns.repository,
  },
  branch: {
    type: 'text',
    description: 'Protected branch of that repository that has the flow file, where the default branch has none',
    pattern: patterns.ref,
  },
} as const;

/** Inputs of every step that reads or writes the GitOps repository. */
export const gitopsInputs = {
  repository: {
    type: 'text',
    description: 'GitOps repository (URL or path); the flow names it otherwise',
    pattern: patterns.repository,
  },
  branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: patterns.ref },
} as const;
