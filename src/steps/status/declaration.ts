import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

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
    ...gitopsInputs,
    ...common,
  },
  outputs: {
    drifted: 'Number of places where Git and the registry disagree',
    unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
  },
});
