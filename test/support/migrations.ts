import { judgeMigrations, type Judgement } from '../../src/migrations/judge.ts';
import type { Migration } from '../../src/migrations/model.ts';
import { createPostgresReader } from '../../src/migrations/postgres/reader.ts';

const reader = createPostgresReader();

export function migrationOf(sql: string, id = 'V1', isPsql = false): Migration {
  return { id, path: `${id}.sql`, sql, isRepeatable: false, isPsql };
}

/** Judges one entering migration after others that are applied. */
export function judged(entering: string, ...applied: readonly string[]): Promise<Judgement> {
  const before = applied.map((sql, at) => migrationOf(sql, `V${at + 1}`));
  return judgeMigrations(before, [migrationOf(entering, 'next')], reader);
}

/** Findings as `line rule object`, those of classes alone. */
export function named({ findings }: Judgement): readonly string[] {
  return findings
    .filter(({ classes }) => classes.length > 0)
    .map(({ line, rule, object }) => `${line} ${rule} ${object}`);
}

/** Warnings as `rule object`. */
export function warned({ findings }: Judgement): readonly string[] {
  return findings.filter(({ classes }) => classes.length === 0).map(({ rule, object }) => `${rule} ${object}`);
}

/** What could not be judged, as `line found`. */
export function left({ unjudged }: Judgement): readonly string[] {
  return unjudged.map(({ line, found }) => `${line} ${found}`);
}
