import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unpackedCorpus } from '../../support/evidence.ts';
import { judged, left } from '../../support/migrations.ts';

const directory = unpackedCorpus('objects.tar.gz');

/** Checks of squawk whose verdict is ours, with the rule that gives it. */
const rules: Readonly<Record<string, string>> = {
  'ban-drop-column': 'drop-column',
  'ban-drop-table': 'drop-table',
  'ban-drop-database': 'drop-schema',
  'ban-truncate-cascade': 'truncate',
  'renaming-column': 'rename',
  'renaming-table': 'rename',
  'changing-column-type': 'change-type',
  'adding-required-field': 'add-required-column',
  'adding-not-nullable-field': 'set-not-null',
  'ban-drop-not-null': 'drop-not-null',
};

/** The same text is asserted to pass for PostgreSQL 12; version 11, where it would not, has ended. */
const ofOldVersions = ['pg11_cross_migration_validate_then_set_not_null_err.sql'];
/** PostgreSQL itself refuses it. */
const notSql = ['all_the_types.sql'];

interface Line {
  readonly file: string;
  readonly check: string;
  readonly verdict: string;
}

(directory === undefined ? describe.skip : describe)('SQL that squawk judges', () => {
  const folder = join(directory ?? '', 'objects/sql');
  const lines = (): readonly Line[] =>
    readFileSync(join(folder, 'expected.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line));

  test('has the same verdict where its rule is one of ours', async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { file, check, verdict } of lines()) {
      const rule = rules[check];
      if (rule === undefined || ofOldVersions.some((name) => file.endsWith(name))) continue;
      const { findings } = await judged(readFileSync(join(folder, file), 'utf8'));
      compared += 1;
      if (findings.some((one) => one.rule === rule) !== (verdict === 'fail'))
        wrong.push(`${file}: ${check} ${verdict}`);
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(15);
  });

  test('is judged whole', async () => {
    const unread: string[] = [];
    for (const { file } of lines()) {
      if (notSql.some((name) => file.endsWith(name))) continue;
      const judgement = await judged(readFileSync(join(folder, file), 'utf8'));
      if (judgement.unjudged.length > 0) unread.push(`${file}: ${left(judgement).join()}`);
    }
    expect(unread).toEqual([]);
  });
});
