import { deployers } from '../../src/render/deployers/deployers.ts';
import { formats } from '../../src/render/formats.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of what is rendered, and of the deployers that are followed. */
export const renderTables: Sections = {
  'render-formats': () =>
    table(
      ['form', 'recognised by'],
      formats.map(({ name, recognisedBy }) => [name, cell(recognisedBy)]),
    ),
  deployers: () =>
    table(
      ['object', 'followed', 'not rendered'],
      deployers.map(({ kind, group, follows, leaves }) => [cell(`${kind} (${group})`), cell(follows), cell(leaves)]),
    ),
};
