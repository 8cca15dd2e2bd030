import { createHash } from 'node:crypto';
import { EvidenceError, RefusedError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';

/** What a verdict has to be about to open the way for a promotion. */
export interface VerdictSubject {
  readonly digest: Digest;
  /** With a flow. */
  readonly environment: string | undefined;
  readonly application: string | undefined;
  /** By `policyHash`, where the environment takes a verdict. */
  readonly policy?: Digest;
}

/**
 * The verdict in a file that the gate wrote, as a record names it. Throws EvidenceError where there is none, and
 * RefusedError where it did not open the gate or is about something else.
 */
export async function verdictIn(
  path: string,
  subject: VerdictSubject,
  files: Files,
): Promise<NonNullable<Promotion['gate']>> {
  const bytes = await files.read(path);
  const said = bytes && readSaid(bytes);
  if (bytes === undefined || said?.verdict === undefined) {
    const found = bytes === undefined ? 'nothing' : 'something else';
    throw new EvidenceError('no-verdict', `verdict-file: expected the verdict of the gate in ${path}, found ${found}`);
  }
  const { verdict } = said;
  if (verdict !== 'pass' && verdict !== 'warn') {
    throw new RefusedError('gate-not-open', `${path} says ${verdict}: what the gate did not open for is not promoted`);
  }
  refuseOther(path, said, subject);
  return { verdict, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

interface Said {
  readonly verdict: string | undefined;
  readonly digest: string | undefined;
  readonly environment: string | undefined;
  readonly application: string | undefined;
  readonly policy: string | undefined;
}

/** A verdict about another build, or for an environment that asks less, opens nothing here. */
function refuseOther(path: string, said: Said, { digest, environment, application, policy }: VerdictSubject): void {
  if (said.digest !== digest) {
    const found = said.digest === undefined ? 'one that names no digest' : `one about ${shortDigest(said.digest)}`;
    throw new RefusedError(
      'verdict-other-digest',
      `${path}: expected a verdict about ${shortDigest(digest)}, found ${found}: run the gate for this artifact, with its reference by digest in "artifact"`,
    );
  }
  if (environment !== undefined && said.environment !== environment) {
    throw new RefusedError(
      'verdict-other-environment',
      `${path}: expected a verdict for ${environment}, found one for ${said.environment ?? 'no environment'}: run the gate with "environment" set to ${environment}`,
    );
  }
  if (application !== undefined && said.application !== undefined && said.application !== application) {
    throw new RefusedError(
      'verdict-other-application',
      `${path}: expected a verdict about ${application}, found one about ${said.application}: run the gate for ${application}`,
    );
  }
  if (policy !== undefined && said.policy !== policy) {
    throw new RefusedError(
      'verdict-other-policy',
      `${path}: expected a verdict by the policy that the flow file has for ${environment} now, found one by ${said.policy === undefined ? 'none' : 'another'}: run the gate again`,
    );
  }
}

function readSaid(bytes: Uint8Array): Said | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const subject = memberOf(json, 'subject');
    return {
      verdict: textOf(json, 'verdict', 20),
      digest: textOf(subject, 'digest'),
      environment: textOf(json, 'environment'),
      application: textOf(subject, 'application'),
      policy: textOf(memberOf(json, 'policy'), 'effective'),
    };
  } catch {
    return undefined;
  }
}

function textOf(json: unknown, name: string, longest = 200): string | undefined {
  const value = memberOf(json, name);
  return typeof value === 'string' ? value.slice(0, longest) : undefined;
}

function memberOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null
    ? Object.entries(json).find(([key]) => key === name)?.[1]
    : undefined;
}
