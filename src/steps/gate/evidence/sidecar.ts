import { createHash } from 'node:crypto';
import { EvidenceError } from '../../../base/errors.ts';
import { isJsonObject, type Json, readJson, textOr } from '../../../evidence/text/json.ts';
import { type ReportTime, timeOf } from '../../../evidence/origin.ts';
import { openText } from '../../../evidence/text/text.ts';
import { malformed, shown } from '../../../evidence/text/unreadable.ts';
import type { Files } from '../../../files/files.ts';

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

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function withoutHash(path: string): never {
  throw malformed({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}
