import { compareNumbers, directoryOf, type MigrationLayout, nameOf, notOfLayout } from './layout.ts';

const pattern = /^(\d+)_(.+)\.(up|down)\.sql$/;

/** golang-migrate: a pair of files for each version. */
export const golangMigrate: MigrationLayout = {
  documentation: {
    tool: 'golang-migrate',
    files: '`1_name.up.sql`; `1_name.down.sql` is not applied',
    unit: 'the file',
  },
  recognises: ({ path }) => pattern.test(nameOf(path)),
  read(files) {
    const found = files.flatMap((file) => {
      const [, version, , direction] = pattern.exec(nameOf(file.path)) ?? [];
      return version === undefined || direction === 'down' ? [] : [{ file, version }];
    });
    const ordered = found.toSorted((left, right) => compareNumbers(left.version, right.version));
    return {
      migrations: ordered.map(({ file: { path, text }, version }) => ({
        id: `${directoryOf(path)}/${version.replace(/^0+(?=\d)/, '')}`,
        path,
        sql: text,
        isRepeatable: false,
        isPsql: false,
      })),
      unjudged: files.flatMap((file) =>
        pattern.test(nameOf(file.path))
          ? []
          : [notOfLayout(file, 'named 1_name.up.sql or 1_name.down.sql (golang-migrate)')],
      ),
    };
  },
};
