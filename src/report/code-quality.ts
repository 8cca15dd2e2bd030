import { createHash } from 'node:crypto';

/** One issue of GitLab's Code Quality report ("Code Quality report format"). */
export interface QualityIssue {
  /** `krci-deploy/gate/sast`. */
  readonly check: string;
  readonly description: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** Writes issues as GitLab's Code Quality report. GitLab shows one for each fingerprint: those alike are numbered. */
export function codeQualityText(issues: readonly QualityIssue[]): string {
  const counts = new Map<string, number>();
  const numbered = issues.map((one) => {
    const what = JSON.stringify([nameOf(one), one.path, one.description]);
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return entryOf(one, before === 0 ? what : `${what}${before}`);
  });
  return `${JSON.stringify(numbered, null, 2)}\n`;
}

/** The last part of the name of a check, which fingerprints have had since the gate alone wrote them. */
function nameOf({ check }: QualityIssue): string {
  return check.replace(/^krci-deploy\/gate\//, '');
}

/** Its fingerprint leaves out the line, so that it stays when the code above changes. */
function entryOf({ check, description, severity, path, line }: QualityIssue, what: string): object {
  const fingerprint = createHash('sha256').update(what).digest('hex');
  const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
  return { description, check_name: check, fingerprint, severity, location };
}
