import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'status',
  summary: 'Show what runs where: version, digest, age, record and drift of every application in every environment',
  inputs: {
    application: {
      type: 'list',
      description: 'Applications of the flow; all of them by default',
      pattern: patterns.name,
    },
    html: { type: 'text', description: 'File to write the board to, as one HTML page', pattern: patterns.path },
    repository: {
      type: 'text',
      description: 'GitOps repository (URL or path); the flow names it otherwise',
      pattern: patterns.repository,
    },
    branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: patterns.ref },
    ...common,
  },
  outputs: {
    drifted: 'Number of places where Git and the registry disagree',
    unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
  },
});
