import { onlyLines } from '../text.ts';
import { directoryOf, type MigrationLayout, nameOf, notOfLayout, type TextFile } from './layout.ts';

// As dbmate has them: a mark that is indented is a comment, and what follows it is still applied.
const up = /^--\s*migrate:up(?:\s*$|\s+\S)/;
const down = /^--\s*migrate:down(?:\s*$|\s+\S)/;
const pattern = /^(\d+)[^/]*\.sql$/;

/** dbmate: both directions in one file, which comments part. */
export const dbmate: MigrationLayout = {
  documentation: {
    tool: 'dbmate',
    files: '`20240131120000_name.sql`, from `-- migrate:up` to `-- migrate:down`',
    unit: 'the part after `-- migrate:up`',
  },
  recognises: ({ path, text }) => pattern.test(nameOf(path)) && linesOf(text).some((line) => up.test(line)),
  read(files) {
    const found = files.map((file) => ({ file, sql: upOf(file) }));
    const known = found.flatMap(({ file, sql }) => (sql === undefined ? [] : [{ file, sql }]));
    return {
      migrations: known
        .toSorted((left, right) => (nameOf(left.file.path) < nameOf(right.file.path) ? -1 : 1))
        .map(({ file: { path }, sql }) => ({
          id: `${directoryOf(path)}/${pattern.exec(nameOf(path))?.[1] ?? ''}`,
          path,
          sql,
          isRepeatable: false,
          isPsql: false,
        })),
      unjudged: found.flatMap(({ file, sql }) =>
        sql === undefined
          ? [notOfLayout(file, 'named 1_name.sql with one "-- migrate:up" before any SQL (dbmate)')]
          : [],
      ),
    };
  },
};

/** Returns the part that is applied; undefined where dbmate would not read the file, or read it otherwise. */
function upOf({ path, text }: TextFile): string | undefined {
  if (!pattern.test(nameOf(path))) return undefined;
  const lines = linesOf(text);
  const ups = lines.flatMap((line, at) => (up.test(line) ? [at] : []));
  const downs = lines.flatMap((line, at) => (down.test(line) ? [at] : []));
  const [start, second] = ups;
  const [end = lines.length, another] = downs;
  if (start === undefined || second !== undefined || another !== undefined || end < start) return undefined;
  const before = lines.slice(0, start).every((line) => /^\s*(?:--.*)?$/.test(line));
  return before ? onlyLines(lines, start + 1, end) : undefined;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}
