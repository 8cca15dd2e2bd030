import { createHash } from 'node:crypto';
import { isClosed, sentenceOf } from './text.ts';
import type { Check, Verdict } from '../model.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** Position of a row's rule: `krci-deploy.yaml:12:9`, by the row's id. */
export type RulePlaces = ReadonlyMap<string, string>;

/**
 * Writes failures and warnings as GitLab's Code Quality report ("Code Quality report format").
 * There is an issue for each row, at its rule, and one for each finding that has a place in the code.
 */
export function codeQualityOf(verdict: Verdict, places: RulePlaces): string {
  const rows = verdict.checks.filter((check) => isClosed(check) || check.status === 'warn');
  const said = [
    ...rows.map((check) =>
      rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.'),
    ),
    ...rows.flatMap((check) => findingSources(check)),
  ];
  return `${JSON.stringify(issuesOf(said), null, 2)}\n`;
}

const severities = { fail: 'critical', error: 'blocker', warn: 'minor' } as const;

function rowIssue(check: Check, place: string | undefined, fallback: string): IssueSource {
  const [, path = fallback, line = '1'] = /^(.+):(\d+):\d+$/.exec(place ?? '') ?? [];
  const description = check.status === 'warn' ? check.found : `${check.title}: ${sentenceOf(check)}`;
  const severity = severities[check.status === 'fail' || check.status === 'warn' ? check.status : 'error'];
  return { name: check.id, description, severity, path, line: Number(line) };
}

function findingSources({ id, findings = [] }: Check): readonly IssueSource[] {
  return findings.map(({ path, line = 1, message }) => ({
    name: id,
    description: message,
    severity: 'major',
    path,
    line,
  }));
}

interface IssueSource {
  readonly name: string;
  readonly description: string;
  readonly severity: Issue['severity'];
  readonly path: string;
  readonly line: number;
}

/** Numbers issues of several lines of a file: GitLab shows one issue for each fingerprint. */
function issuesOf(all: readonly IssueSource[]): readonly Issue[] {
  const counts = new Map<string, number>();
  return all.map((said) => {
    const what = JSON.stringify([said.name, said.path, said.description]);
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return issue(said, before === 0 ? what : `${what}${before}`);
  });
}

/**
 * Makes an issue.
 * Its fingerprint leaves out the line, so that it stays when the code above changes.
 */
function issue({ name, description, severity, path, line }: IssueSource, what: string): Issue {
  const fingerprint = createHash('sha256').update(what).digest('hex');
  const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
  return { description, check_name: `krci-deploy/gate/${name}`, fingerprint, severity, location };
}
