import type { Migration } from '../model.ts';
import { compareNumbers, directoryOf, type MigrationLayout, nameOf, notOfLayout, type TextFile } from './layout.ts';

/** `V1.2__add_table.sql`, `B3__base.sql`, `U1__undo.sql`, `R__view.sql`. */
const pattern = /^(?:([VBU])(\d+(?:[._]\d+)*)|(R))__(.+)\.sql$/;
const callback = /^(?:before|after|create)[A-Z]\w*(?:__.*)?\.sql$/;

/** Flyway: versioned and repeatable migrations; undo scripts are not applied on the way up. */
export const flyway: MigrationLayout = {
  documentation: {
    tool: 'Flyway',
    files:
      '`V1__name.sql`, `B1__name.sql` and `R__name.sql`, callbacks such as `afterMigrate.sql`; `U1__name.sql` is not applied',
    unit: 'the file; `R__` and callbacks may change',
  },
  recognises: ({ path }) => pattern.test(nameOf(path)),
  read(files) {
    const versioned: { readonly version: string; readonly migration: Migration }[] = [];
    const repeatable: Migration[] = [];
    const unjudged = files.flatMap((file) => {
      const name = nameOf(file.path);
      const [, kind, version = '', repeats] = pattern.exec(name) ?? [];
      if (kind === 'U') return [];
      if (repeats !== undefined || callback.test(name)) repeatable.push(migrationOf(file, file.path, true));
      else if (kind !== undefined)
        versioned.push({ version, migration: migrationOf(file, idOf(file, kind, version), false) });
      else return [notOfLayout(file, 'named V1__name.sql, U1__name.sql or R__name.sql (Flyway)')];
      return [];
    });
    const ordered = versioned.toSorted((left, right) => compareVersions(left.version, right.version));
    return { migrations: [...ordered.map(({ migration }) => migration), ...repeatable], unjudged };
  },
};

function migrationOf({ path, text }: TextFile, id: string, isRepeatable: boolean): Migration {
  return { id, path, sql: text, isRepeatable, isPsql: false };
}

/** Two directories may hold the same version of two databases. */
function idOf({ path }: TextFile, kind: string, version: string): string {
  return `${directoryOf(path)}/${kind}${partsOf(version).join('.')}`;
}

function partsOf(version: string): readonly string[] {
  return version.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ''));
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareNumbers(a[at] ?? '0', b[at] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}
