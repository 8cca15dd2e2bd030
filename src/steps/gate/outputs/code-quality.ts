import { codeQualityText, type QualityIssue } from '../../../report/code-quality.ts';
import { isClosed, sentenceOf } from './text.ts';
import type { Check, Verdict } from '../model.ts';

/** Position of a row's rule: `krci-deploy.yaml:12:9`, by the row's id. */
export type RulePlaces = ReadonlyMap<string, string>;

/**
 * Writes failures and warnings as GitLab's Code Quality report.
 * There is an issue for each row, at its rule, and one for each finding that has a place in the code.
 */
export function codeQualityOf(verdict: Verdict, places: RulePlaces): string {
  const rows = verdict.checks.filter((check) => isClosed(check) || check.status === 'warn');
  return codeQualityText([
    ...rows.map((check) =>
      rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.'),
    ),
    ...rows.flatMap((check) => findingIssues(check)),
  ]);
}

const severities = { fail: 'critical', error: 'blocker', warn: 'minor' } as const;

function rowIssue(check: Check, place: string | undefined, fallback: string): QualityIssue {
  const [, path = fallback, line = '1'] = /^(.+):(\d+):\d+$/.exec(place ?? '') ?? [];
  const description = check.status === 'warn' ? check.found : `${check.title}: ${sentenceOf(check)}`;
  const severity = severities[check.status === 'fail' || check.status === 'warn' ? check.status : 'error'];
  return { check: nameOf(check.id), description, severity, path, line: Number(line) };
}

function findingIssues({ id, findings = [] }: Check): readonly QualityIssue[] {
  return findings.map(({ path, line = 1, message }) => ({
    check: nameOf(id),
    description: message,
    severity: 'major',
    path,
    line,
  }));
}

function nameOf(id: string): string {
  return `krci-deploy/gate/${id}`;
}
