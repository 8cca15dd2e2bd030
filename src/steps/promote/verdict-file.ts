import { createHash } from 'node:crypto';
import { EvidenceError, type RefusedCode, RefusedError } from '../../base/errors.ts';
import { textIn } from '../../base/json-path.ts';
import type { Files } from '../../files/files.ts';
import type { Promotion } from '../../records/records.ts';
import { shortDigest } from '../../registry/digest.ts';
import type { VerdictSubject } from './model.ts';

/**
 * Reads the verdict in a file that the gate wrote, in the form that a record has for it.
 *
 * @throws EvidenceError where there is none, RefusedError where it did not open the gate or is about something else
 */
export async function verdictIn(
  path: string,
  subject: VerdictSubject,
  files: Files,
): Promise<NonNullable<Promotion['gate']>> {
  const bytes = await files.read(path);
  const file = bytes && parseVerdict(bytes);
  if (bytes === undefined || file?.verdict === undefined) {
    throw new EvidenceError({
      code: 'no-verdict',
      where: `verdict-file ${path}`,
      expected: 'the verdict of the gate',
      found: bytes === undefined ? 'nothing' : 'something else',
    });
  }
  const { verdict } = file;
  if (verdict !== 'pass' && verdict !== 'warn') {
    throw new RefusedError({
      code: 'gate-not-open',
      where: path,
      expected: 'the verdict pass or warn',
      found: verdict,
      fix: 'what the gate did not open for is not promoted: do what it asks for',
    });
  }
  refuseOther(path, file, subject);
  return { verdict, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** The members of a verdict's JSON that say what it is about. */
interface VerdictFile {
  readonly verdict: string | undefined;
  readonly digest: string | undefined;
  readonly environment: string | undefined;
  readonly application: string | undefined;
  readonly policy: string | undefined;
}

/** A verdict about another build, or for an environment that asks less, opens nothing here. */
function refuseOther(path: string, file: VerdictFile, subject: VerdictSubject): void {
  const { digest, environment, application, policy } = subject;
  const refuse = (code: RefusedCode, expected: string, found: string, fix: string): never => {
    throw new RefusedError({ code, where: path, expected: `a verdict ${expected}`, found, fix });
  };
  if (file.digest !== digest) {
    const found = file.digest === undefined ? 'one that names no digest' : `one about ${shortDigest(file.digest)}`;
    const fix = 'run the gate for this artifact, with its reference by digest in "artifact"';
    refuse('verdict-other-digest', `about ${shortDigest(digest)}`, found, fix);
  }
  if (environment !== undefined && file.environment !== environment) {
    const found = `one for ${file.environment ?? 'no environment'}`;
    const fix = `run the gate with "environment" set to ${environment}`;
    refuse('verdict-other-environment', `for ${environment}`, found, fix);
  }
  if (application !== undefined && file.application !== undefined && file.application !== application) {
    const fix = `run the gate for ${application}`;
    refuse('verdict-other-application', `about ${application}`, `one about ${file.application}`, fix);
  }
  if (policy !== undefined && file.policy !== policy) {
    const found = `one by ${file.policy === undefined ? 'none' : 'another'}`;
    refuse('verdict-other-policy', `by the policy that ${environment} has now`, found, 'run the gate again');
  }
}

function parseVerdict(bytes: Uint8Array): VerdictFile | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return {
      verdict: textIn(json, 'verdict')?.slice(0, 20),
      digest: textIn(json, 'subject', 'digest')?.slice(0, 200),
      environment: textIn(json, 'environment')?.slice(0, 200),
      application: textIn(json, 'subject', 'application')?.slice(0, 200),
      policy: textIn(json, 'policy', 'effective')?.slice(0, 200),
    };
  } catch {
    return undefined;
  }
}
