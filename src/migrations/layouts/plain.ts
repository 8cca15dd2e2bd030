import { compareNumbers, type MigrationLayout, nameOf } from './layout.ts';

/** Files that are applied whole, by number where their names begin with one, else by name; never found by itself. */
export const plain: MigrationLayout = {
  documentation: {
    tool: 'files that are applied whole, in the order of their names (must be named)',
    files: 'every `.sql` file',
    unit: 'the file',
  },
  recognises: () => false,
  read: (files) => ({
    migrations: files
      .toSorted((left, right) => compareNames(nameOf(left.path), nameOf(right.path)))
      .map(({ path, text }) => ({ id: path, path, sql: text, isRepeatable: false, isPsql: false })),
    unjudged: [],
  }),
};

function compareNames(left: string, right: string): number {
  const [a, b] = [/^\d+/.exec(left)?.[0], /^\d+/.exec(right)?.[0]];
  const order = a === undefined || b === undefined ? 0 : compareNumbers(a, b);
  return order || (left < right ? -1 : left > right ? 1 : 0);
}
