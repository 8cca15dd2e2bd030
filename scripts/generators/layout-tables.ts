import { forms } from '../../src/manifests/forms/forms.ts';
import { layouts } from '../../src/manifests/layouts/layouts.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of the layouts and forms of manifests. */
export const layoutTables: Sections = {
  layouts: () =>
    table(
      ['layout in the flow file', 'what `manifest-bump` changes'],
      layouts.map(({ documentation }) => [`\`${documentation.example}\``, cell(documentation.changes)]),
    ),
  forms: () =>
    table(
      ['form', 'recognised by', 'what is written'],
      forms.map(({ name, documentation }) => [name, cell(documentation.recognised), cell(documentation.written)]),
    ),
};
