import { EvidenceError } from '../../../../base/errors.ts';
import { readCoverageText } from '../../../../evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../evidence/coverage/merge.ts';
import { type Json, objectOr, readJson, textOr } from '../../../../evidence/text/json.ts';
import { type Origin, silentOrigin, timeOf } from '../../../../evidence/origin.ts';
import type { Source } from '../../../../evidence/text/source.ts';
import { openText, type Text } from '../../../../evidence/text/text.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import { percentOf } from './percent.ts';

/** Percentages, rounded down to two decimals; undefined where there is nothing to cover. */
export interface CoverageFigures {
  readonly lines: number | undefined;
  readonly branches: number | undefined;
}

export interface CoverageBaseline {
  readonly origin: Origin;
  readonly figures: CoverageFigures;
}

/**
 * Reads earlier coverage: from an earlier verdict of the gate, or from coverage reports.
 * Throws EvidenceError, also for a verdict about another application, one that did not open and one without coverage.
 */
export async function readCoverageBaseline(source: Source, application: string | undefined): Promise<CoverageBaseline> {
  const text = await openText(source);
  if (/^\{\s*"schemaVersion"\s*:/.test(text.head)) return readVerdict(text, application);
  const report = await readCoverageText(text);
  const { lines, branches } = mergeCoverage([report]);
  return {
    origin: { ...silentOrigin, time: report.time },
    figures: { lines: percentOf(lines), branches: percentOf(branches) },
  };
}

const choices = {
  '': 'object',
  subject: 'build',
  verdict: 'build',
  at: 'build',
  checks: 'array',
  'checks.*': 'build',
} as const;

async function readVerdict(text: Text, application: string | undefined): Promise<CoverageBaseline> {
  const found: Record<string, Json> = {};
  const figures = new Map<string, number>();
  await readJson(text, {
    choices,
    value(path, value) {
      if (path !== 'checks.*') found[path] = value;
      const { id, actual } = objectOr(value);
      if (path === 'checks.*' && typeof actual === 'number') figures.set(textOr(id) ?? '', actual);
    },
  });
  const { subject, verdict, at } = found;
  const { application: of, commit } = objectOr(subject);
  if (of !== application) throw refused(text, `a verdict about ${application ?? 'no application'}`, of);
  if (verdict !== 'pass' && verdict !== 'warn') throw refused(text, 'a verdict that opened the gate', verdict);
  const lines = figures.get('line-coverage');
  if (lines === undefined) throw refused(text, 'a verdict with line coverage', undefined);
  return {
    origin: {
      commits: typeof commit === 'string' ? [[commit.toLowerCase()]] : [],
      digests: [],
      time: timeOf(textOr(at)),
    },
    figures: { lines, branches: figures.get('branch-coverage') },
  };
}

function refused(text: Text, expected: string, found: Json | undefined): EvidenceError {
  const what = found === undefined ? 'none' : shown(JSON.stringify(found), 60);
  return new EvidenceError({
    code: 'evidence-foreign',
    where: text.name,
    expected: `${expected} as a baseline`,
    found: what,
  });
}
