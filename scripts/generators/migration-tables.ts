import { layoutNames } from '../../src/migrations/layout-names.ts';
import { layouts } from '../../src/migrations/layouts.ts';
import { migrationRules } from '../../src/migrations/rules.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of the rules about SQL, and of the tools whose migrations are read. */
export const migrationTables: Sections = {
  'migration-rules': () =>
    table(
      ['rule', 'class', 'what it names', 'why', 'instead'],
      Object.entries(migrationRules).map(
        ([
          name,
          {
            classes,
            documentation: { matches, why, instead },
          },
        ]) => {
          const kind = classes.length === 0 ? 'warning' : classes.join(', ');
          return [`\`migrations/${name}\``, kind, cell(matches), cell(why), cell(instead)];
        },
      ),
    ),
  'migration-layouts': () =>
    table(
      ['`layout`', 'tool', 'files', 'a migration is'],
      layoutNames.map((name) => {
        const { tool, files, unit } = layouts[name].documentation;
        return [`\`${name}\``, cell(tool), cell(files), cell(unit)];
      }),
    ),
};
