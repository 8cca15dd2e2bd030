import { createHash } from 'node:crypto';
import { EvidenceError, type RefusedCode, RefusedError } from '../../base/errors.ts';
import { memberAt, textIn } from '../../base/json-path.ts';
import { isFuture } from '../../records/chain.ts';
import type { Promotion } from '../../records/records.ts';
import { shortDigest } from '../../registry/digest.ts';
import type { Ports } from '../ports.ts';
import type { Entrance } from './model.ts';

/**
 * Reads the verdict in a file that the gate wrote, in the form that a record has for it. A file has no signature: it
 * counts while it is valid, about this digest, environment, application, policy and commit, and as long as no newer
 * verdict beside the artifact closes.
 *
 * @throws EvidenceError where there is none, RefusedError where it does not open the gate or is about something else
 */
export async function verdictIn(
  path: string,
  entrance: Entrance,
  { files, clock }: Pick<Ports, 'files' | 'clock'>,
): Promise<NonNullable<Promotion['gate']>> {
  const bytes = await files.read(path);
  const file = bytes && parseVerdict(bytes);
  if (bytes === undefined || file?.verdict === undefined) {
    throw noVerdict(path, bytes === undefined ? 'nothing' : 'something else');
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
  if (file.isClosed) throw noVerdict(path, `the verdict ${verdict} over checks that failed`);
  refuseOther(path, file, entrance);
  refuseUntimely(path, file, entrance, clock.now());
  return { verdict, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

function noVerdict(path: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'no-verdict',
    where: `verdict-file ${path}`,
    expected: 'the verdict of the gate',
    found,
  });
}

/** Members of a verdict's JSON that say what it is about and when. */
interface VerdictFile {
  readonly verdict: string | undefined;
  readonly digest: string | undefined;
  readonly environment: string | undefined;
  readonly application: string | undefined;
  readonly commit: string | undefined;
  readonly policy: string | undefined;
  readonly at: string | undefined;
  readonly expires: string | undefined;
  /** One of its checks failed or has no proof, whatever the verdict says. */
  readonly isClosed: boolean;
}

/** Refuses a verdict about another artifact, environment, application, policy or commit. */
function refuseOther(path: string, file: VerdictFile, { subject }: Entrance): void {
  const { digest, environment, application, policy, commit } = subject;
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
  if (commit !== undefined && file.commit !== undefined && !isSameCommit(commit, file.commit)) {
    const fix = 'run the gate with the commit that the artifact was built from';
    refuse('verdict-other-commit', `about the commit ${commit}`, `one about ${file.commit}`, fix);
  }
}

function isSameCommit(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left);
}

/** Refuses a verdict that is not valid now, or that a newer one beside the artifact closes. */
function refuseUntimely(path: string, { at, expires }: VerdictFile, entrance: Entrance, now: Date): void {
  const { newest, validForMs, subject } = entrance;
  const made = Date.parse(at ?? '');
  const again = `run the gate${subject.environment === undefined ? '' : ` for ${subject.environment}`} again`;
  if (Number.isNaN(made) || Number.isNaN(Date.parse(expires ?? ''))) {
    throw noVerdict(path, 'one without the times of its making and of its end (at, expires)');
  }
  if (isFuture(new Date(made).toISOString(), now)) {
    const found = `one of ${at?.slice(0, 40)} (it is ${now.toISOString()} here)`;
    throw new RefusedError({
      code: 'verdict-future',
      where: path,
      expected: 'a verdict that was given',
      found,
      fix: again,
    });
  }
  // The file may say any end; it is not valid for longer than a record would be.
  const end = Math.min(Date.parse(expires ?? ''), made + validForMs);
  if (end <= now.getTime()) {
    const found = `one that expired on ${new Date(end).toISOString()}`;
    throw new RefusedError({
      code: 'verdict-expired',
      where: path,
      expected: 'a verdict that is valid',
      found,
      fix: again,
    });
  }
  if (newest === undefined || newest.verdict !== 'fail' || Date.parse(newest.time) < made) return;
  throw new RefusedError({
    code: 'verdict-closed',
    where: path,
    expected: 'the newest verdict to open',
    found: `one of ${newest.time} beside the artifact that says fail`,
    fix: 'do what that gate asks for, and run it again',
  });
}

function parseVerdict(bytes: Uint8Array): VerdictFile | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const checks: unknown = memberAt(json, 'checks');
    return {
      verdict: textIn(json, 'verdict')?.slice(0, 20),
      digest: textIn(json, 'subject', 'digest')?.slice(0, 200),
      environment: textIn(json, 'environment')?.slice(0, 200),
      application: textIn(json, 'subject', 'application')?.slice(0, 200),
      commit: textIn(json, 'subject', 'commit')?.slice(0, 200),
      policy: textIn(json, 'policy', 'effective')?.slice(0, 200),
      at: textIn(json, 'at'),
      expires: textIn(json, 'expires'),
      isClosed: Array.isArray(checks) && checks.some((check) => isClosing(textIn(check, 'status'))),
    };
  } catch {
    return undefined;
  }
}

function isClosing(status: string | undefined): boolean {
  return status === 'fail' || status === 'error';
}
