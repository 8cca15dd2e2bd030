import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export const declaration = declare({
  name: 'status',
  summary:
    'Show what runs where, what needs a look and what waits: one row per application, one column per environment',
  inputs: {
    application: {
      type: 'list',
      description: 'Applications of the flow; all of them by default',
      pattern: patterns.name,
    },
    html: { type: 'text', description: 'File to write the board to, as one HTML page', pattern: patterns.path },
    page: {
      type: 'text',
      description:
        'File to write the board to for a page of the repository, such as public/index.html; written only where page-audience is met',
      pattern: patterns.path,
    },
    'page-audience': {
      type: 'choice',
      description:
        'Who may see that page: those who may read the repository, which the platform has to confirm, or anyone',
      options: ['readers', 'anyone'],
      default: 'readers',
    },
    check: {
      type: 'boolean',
      description: 'Fail where a place drifts, has no record that counts, or cannot be read',
      default: false,
    },
    ...gitopsInputs,
    ...common,
  },
  outputs: {
    drifted: 'Number of places where Git and the registry disagree, or cannot be compared',
    unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
    waiting: 'Number of places whose artifact the next environment does not run yet',
  },
});
