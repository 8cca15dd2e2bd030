import type { Migration, Unjudged } from '../model.ts';
import { onlyLines } from '../text.ts';
import { type MigrationLayout, notOfLayout, type TextFile } from './layout.ts';

const header = /^\s*--\s*liquibase\s+formatted\s+sql/i;
const changeSet = /^\s*--\s*changeset\s+("[^"]*"|[^\s:]+):("[^"]*"|\S+)(.*)$/i;
const attempt = /^\s*--\s*changeset\b/i;

/** Liquibase's formatted SQL: change sets in files whose first line says so. */
export const liquibase: MigrationLayout = {
  documentation: {
    tool: 'Liquibase, formatted SQL',
    files:
      'files that begin with `--liquibase formatted sql`; rollbacks are not applied; change logs in XML, YAML and JSON are not read',
    unit: 'the change set; one with `runOnChange:true` or `runAlways:true` may change',
  },
  recognises: ({ text }) => header.test(text.split('\n', 1)[0] ?? ''),
  read(files) {
    const read = files.map((file) => setsOf(file));
    return {
      migrations: read.flatMap(({ migrations }) => migrations),
      unjudged: read.flatMap(({ unjudged }) => unjudged),
    };
  },
};

function setsOf(file: TextFile): { readonly migrations: readonly Migration[]; readonly unjudged: readonly Unjudged[] } {
  const { path, text } = file;
  const lines = text.split('\n');
  if (!header.test(lines[0] ?? ''))
    return { migrations: [], unjudged: [notOfLayout(file, 'begun by "--liquibase formatted sql"')] };
  const starts = lines.flatMap((line, at) => (attempt.test(line) ? [at] : []));
  const first = starts[0] ?? lines.length;
  const stray = lines.slice(1, first).findIndex((line) => !/^\s*(?:--.*)?\s*$/.test(line));
  if (stray !== -1)
    return { migrations: [], unjudged: [{ file: path, line: stray + 2, found: 'SQL before the first change set' }] };
  const migrations: Migration[] = [];
  const unjudged: Unjudged[] = [];
  for (const [index, at] of starts.entries()) {
    const [, author, id, attributes = ''] = changeSet.exec((lines[at] ?? '').trimEnd()) ?? [];
    if (author === undefined || id === undefined) {
      unjudged.push({ file: path, line: at + 1, found: 'a change set without author:id' });
      continue;
    }
    const delimiter = /\bendDelimiter:/i.test(attributes);
    if (delimiter) unjudged.push({ file: path, line: at + 1, found: 'a change set with endDelimiter' });
    migrations.push({
      id: `${path}::${id}::${author}`,
      path,
      sql: delimiter ? '' : onlyLines(lines, at + 1, starts[index + 1] ?? lines.length),
      isRepeatable: /\brun(?:OnChange|Always):"?true/i.test(attributes),
      isPsql: false,
    });
  }
  return { migrations, unjudged };
}
