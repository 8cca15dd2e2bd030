import { createHash } from 'node:crypto';
import { EvidenceError, StepError } from '../../../base/errors.ts';
import { isJsonObject, type Json, readJson, textOr } from '../../../evidence/text/json.ts';
import { type ReportTime, timeOf } from '../../../evidence/origin.ts';
import { openText } from '../../../evidence/text/text.ts';
import { malformed, shown } from '../../../evidence/text/unreadable.ts';
import type { Files } from '../../../files/files.ts';
import type { Ports } from '../../ports.ts';
import type { EvidenceItem, Verdict } from '../model.ts';

/** Suffix of a sidecar's name, after the name of its report. */
export const sidecarSuffix = '.krci.json';

/** Claims of the job that made a report, where the report's format has no place for them. */
export interface Sidecar {
  readonly path: string;
  /** Of the sidecar's own bytes. */
  readonly sha256: string;
  /** Of the report's bytes. */
  readonly reportSha256: string;
  readonly commit: string | undefined;
  readonly digest: string | undefined;
  readonly time: ReportTime | undefined;
}

const fields = ['commit', 'digest', 'producedAt', 'sha256'] as const;

const forms: Readonly<Record<(typeof fields)[number], string>> = {
  commit: '7 to 64 lower-case hexadecimal digits',
  digest: 'sha256: and 64 lower-case hexadecimal digits',
  producedAt: 'a time with its zone, such as 2026-12-31T08:00:00Z',
  sha256: '64 lower-case hexadecimal digits',
};

/**
 * Reads `<report>.krci.json`, when there is one. Throws EvidenceError for one that is malformed.
 * Its form is `{"commit": …, "digest": …, "producedAt": …, "sha256": …}`, of which sha256 must be there.
 */
export async function readSidecar(report: string, files: Files): Promise<Sidecar | undefined> {
  const path = report + sidecarSuffix;
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  let whole: Json | undefined;
  const text = await openText({ name: path, bytes: once(bytes) });
  await readJson(text, { choices: { '': 'build' }, value: (_path, value) => void (whole = value) });
  if (!isJsonObject(whole)) throw malformed({ name: path }, { expected: 'a JSON object' });
  const found = whole;
  const stray = Object.keys(found).find((key) => !fields.some((known) => known === key));
  if (stray !== undefined)
    throw malformed(
      { name: path },
      { expected: fields.join(', '), found: `the key ${shown(JSON.stringify(stray), 40)}` },
    );
  const field = (name: (typeof fields)[number], pattern: RegExp): string | undefined => {
    const value = found[name];
    if (value === undefined || (typeof value === 'string' && pattern.test(value))) return textOr(value);
    const instead = isJsonObject(value) ? 'an object' : shown(JSON.stringify(value), 40);
    throw malformed({ name: path }, { expected: `${name} to be ${forms[name]}`, found: instead });
  };
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reportSha256: field('sha256', /^[0-9a-f]{64}$/) ?? withoutHash(path),
    commit: field('commit', /^[0-9a-f]{7,64}$/),
    digest: field('digest', /^sha256:[0-9a-f]{64}$/),
    time: timeOf(field('producedAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/)),
  };
}

/**
 * Refuses a sidecar whose hash differs.
 * It is of another report, or the report was changed since.
 */
export function refuseOtherBytes(path: string, sidecar: Sidecar | undefined, sha256: string): void {
  if (sidecar === undefined || sidecar.reportSha256 === sha256) return;
  throw new EvidenceError({
    code: 'evidence-tampered',
    where: sidecar.path,
    expected: `the sha256 of ${path}, ${sha256}`,
    found: sidecar.reportSha256,
    fix: 'give the report that the sidecar was written for',
  });
}

/**
 * Writes a sidecar beside each report that is about the gated commit and has none: `{"commit", "sha256"}`.
 * A run of that commit proves it without one; a run of another commit, such as the GitOps repository's, cannot.
 * Returns the verdict with them, as a second run gives it. Warns where a place cannot be written to, such as that of a
 * link out of the working directory.
 */
export async function writeSidecars(verdict: Verdict, ports: Pick<Ports, 'files' | 'log'>): Promise<Verdict> {
  const { commit } = verdict.subject;
  if (commit === undefined) return verdict;
  const reports = new Map(verdict.checks.flatMap(({ evidence }) => evidence).map((one) => [one.path, one]));
  const written = new Map<string, EvidenceItem>();
  for (const one of [...reports.values()].filter((report) => lacksSidecar(report))) {
    const sidecar = await writeSidecar(one, commit, ports);
    if (sidecar !== undefined) written.set(one.path, { ...one, sidecar });
  }
  const checks = verdict.checks.map((check) => ({
    ...check,
    evidence: check.evidence.map((one) => written.get(one.path) ?? one),
  }));
  return { ...verdict, checks };
}

/** Reports that were not counted prove nothing; of the others `bind` has compared the commits with the gated one. */
function lacksSidecar({ commits = [], sidecar, problem }: EvidenceItem): boolean {
  return commits.length > 0 && sidecar === undefined && problem === undefined;
}

async function writeSidecar(
  { path: report, sha256 }: EvidenceItem,
  commit: string,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<EvidenceItem['sidecar']> {
  const path = report + sidecarSuffix;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ commit, sha256 })}\n`);
  try {
    await files.write(path, bytes);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    log.warn(`no sidecar for ${report}: ${error.message}`);
    return undefined;
  }
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function withoutHash(path: string): never {
  throw malformed({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}
