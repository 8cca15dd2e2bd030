import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, evidenceInputs, gitopsInputs, testReports } from '../common.ts';

export const declaration = declare({
  name: 'advance',
  summary: 'Make the next commit of a canary or blue-green delivery, or take it back where a metric fails',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name, required: true },
    environment: {
      type: 'text',
      description: 'Environment that the application enters in steps',
      pattern: patterns.name,
      required: true,
    },
    abort: {
      type: 'boolean',
      description: 'Take the delivery back by one commit, whatever the metrics say',
      default: false,
    },
    ...testReports,
    'evidence-commit': evidenceInputs['evidence-commit'],
    ...gitopsInputs,
    commit: {
      type: 'choice',
      description: 'Push a commit, have the platform make and sign it, or open a change request',
      options: ['git', 'api', 'change-request'],
      default: 'git',
    },
    ...common,
  },
  outputs: {
    changed: 'true when a commit was made or a change request opened',
    state: 'idle, waiting, advanced, rolled-back or aborted',
    at: 'Where the delivery stands now, such as canary 25 %',
    share: 'Percent of the traffic that the new image has',
    version: 'Version that is on its way',
    digest: 'Digest that is on its way',
    commit: 'Commit that holds the present step',
    'change-request': 'URL of the change request',
    'next-at': 'Earliest time of the next step, in UTC',
  },
});
