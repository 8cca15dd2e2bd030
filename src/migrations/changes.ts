import { layoutOf, layouts } from './layouts.ts';
import type { LayoutName } from './layout-names.ts';
import type { TextFile } from './layouts/layout.ts';
import type { Migration, SqlFile, Unjudged } from './model.ts';
import { contentOf, textOf } from './text.ts';

/** Migrations of one commit. */
export interface MigrationSet {
  readonly migrations: readonly Migration[];
  readonly unjudged: readonly Unjudged[];
  /** Undefined where no layout knows the files. */
  readonly layout: LayoutName | undefined;
  /** Content of each file, by path: what `unjudged` is about may have been there before. */
  readonly contents: ReadonlyMap<string, string>;
}

/** A migration that the environment has, and that is not as it was. */
export interface Altered {
  readonly id: string;
  readonly path: string;
  readonly how: 'changed' | 'deleted';
}

/** What lies between two commits. */
export interface MigrationChanges {
  /** What the environment has, in order. */
  readonly applied: readonly Migration[];
  /** What it does not have, in order. */
  readonly entering: readonly Migration[];
  readonly altered: readonly Altered[];
  readonly unjudged: readonly Unjudged[];
}

/** Of a first entry: the environment has none. */
export const noMigrations: MigrationSet = { migrations: [], unjudged: [], layout: undefined, contents: new Map() };

/** Files that tools keep beside migrations and that hold none. */
const beside = /(?:^|\/)(?:[^/]+\.(?:md|toml|conf|txt|adoc)|\.[^/]+|LICENSE|README|atlas\.sum)$/;

/** Reads the migrations of one commit. The layout is that of the flow, else the one that the files show. */
export function readMigrationSet(files: readonly SqlFile[], chosen: LayoutName | undefined): MigrationSet {
  const unjudged: Unjudged[] = [];
  const texts: TextFile[] = [];
  const contents = new Map<string, string>();
  for (const { path, bytes } of files) {
    if (beside.test(path)) continue;
    const read = /(?:\.sql|(?:^|\/)sqitch\.plan)$/.test(path) ? textOf({ bytes }) : { found: 'a file that is no SQL' };
    contents.set(path, 'text' in read ? contentOf(read.text) : Buffer.from(bytes).toString('latin1'));
    if ('text' in read) texts.push({ path, text: read.text });
    else unjudged.push({ file: path, line: 1, found: read.found });
  }
  const layout = chosen ?? layoutOf(texts);
  if (layout === undefined) return { migrations: [], unjudged, layout, contents };
  const read = layouts[layout].read(texts);
  return { migrations: read.migrations, unjudged: [...unjudged, ...read.unjudged], layout, contents };
}

/** Compares what an environment has with what would enter it. */
export function changesBetween(before: MigrationSet, after: MigrationSet): MigrationChanges {
  const known = new Map(before.migrations.map((one) => [one.id, one]));
  const now = new Map(after.migrations.map((one) => [one.id, one]));
  const isAs = (one: Migration) => contentOf(known.get(one.id)?.sql ?? '') === contentOf(one.sql);
  const changed = after.migrations.filter((one) => known.has(one.id) && !isAs(one));
  const deleted = before.migrations.filter(({ id }) => !now.has(id));
  return {
    applied: before.migrations,
    entering: after.migrations.filter((one) => !known.has(one.id) || (one.isRepeatable && !isAs(one))),
    altered: [
      ...changed
        .filter(({ isRepeatable }) => !isRepeatable)
        .map(({ id, path }) => ({ id, path, how: 'changed' }) as const),
      ...deleted.map(({ id, path }) => ({ id, path, how: 'deleted' }) as const),
    ],
    unjudged: [
      ...after.unjudged.filter(({ file }) => before.contents.get(file) !== after.contents.get(file)),
      ...twice(after.migrations)
        .filter(({ id }) => !known.has(id))
        .map(({ path }) => ({
          file: path,
          line: 1,
          found: 'a migration whose version another one has too',
        })),
    ],
  };
}

function twice(migrations: readonly Migration[]): readonly Migration[] {
  const seen = new Set<string>();
  return migrations.filter(({ id }) => seen.has(id) || !seen.add(id));
}
