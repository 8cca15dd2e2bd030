import { directoryOf, type MigrationLayout, nameOf, notOfLayout } from './layout.ts';

const pattern = /(?:^|\/)[^/]+\/migration\.sql$/;

/** Prisma Migrate: a directory for each migration, applied by the order of their names. */
export const prisma: MigrationLayout = {
  documentation: { tool: 'Prisma Migrate', files: '`20240131120000_name/migration.sql`', unit: 'the file' },
  recognises: ({ path }) => pattern.test(path),
  read: (files) => ({
    migrations: files
      .filter(({ path }) => pattern.test(path))
      .toSorted((left, right) => compareTexts(nameOf(directoryOf(left.path)), nameOf(directoryOf(right.path))))
      .map(({ path, text }) => ({ id: directoryOf(path), path, sql: text, isRepeatable: false, isPsql: false })),
    unjudged: files.flatMap((file) =>
      pattern.test(file.path) ? [] : [notOfLayout(file, 'migration.sql in a directory of its own (Prisma)')],
    ),
  }),
};

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
