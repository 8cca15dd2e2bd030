import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'topology',
  summary: 'Show the clusters of the flow, and who reaches whom',
  inputs: {
    svg: { type: 'text', description: 'File to write the picture to, as SVG', pattern: patterns.path },
    ...common,
  },
  outputs: {
    clusters: 'Number of clusters',
    reaches: 'Number of connections that the flow says or implies',
  },
});
