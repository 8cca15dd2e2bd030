import { isRecord } from '../base/json-path.ts';
import { type Digest, isDigest } from '../registry/digest.ts';
import type { Descriptor, Repository } from '../registry/registry.ts';
import { attachStatement, type RecordKind } from './attach.ts';
import { isFuture, signatureOf } from './chain.ts';
import { listAt, objectAt, optionalTextAt, parseObject, textAt, unreadable } from './json.ts';
import type { Trust } from './keys.ts';
import { type FoundRecord, type ReadOptions, statementsOf } from './read.ts';
import type { Tool } from './records.ts';
import type { Signer } from './signer.ts';

/** What an environment was held against: a proof of less is none of what the flow declares now. */
export interface VerifiedScope {
  /** Applications for which Git named an image. */
  readonly applications: readonly string[];
  /** Sources of `recovery.backups.sources` that serve it. */
  readonly sources: readonly string[];
  /** As in the flow file: `24h`. */
  readonly rpo?: string;
  readonly rto?: string;
}

/** What dr-verify found about an environment, as an in-toto test result (predicates/test-result.md, version 0.1). */
export interface VerificationRecord {
  readonly flow: string;
  readonly environment: string;
  readonly isProven: boolean;
  /** Commit of the environment's branch of the GitOps repository that was verified. */
  readonly commit: string;
  readonly repository: string;
  /** Digests that Git names there. */
  readonly digests: readonly Digest[];
  readonly scope: VerifiedScope;
  readonly required: readonly string[];
  readonly passed: readonly string[];
  readonly unproven: readonly string[];
  readonly failed: readonly string[];
  /** URL of the run. */
  readonly run?: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

export interface VerificationStatement {
  readonly subjects: readonly Digest[];
  readonly record: Omit<VerificationRecord, 'digests' | 'repository'>;
}

export type FoundVerification = FoundRecord<VerificationStatement>;

export const verificationKind: RecordKind = {
  artifactType: 'application/vnd.krci-deploy.verification.v1',
  predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
};

const statementType = 'https://in-toto.io/Statement/v1';
/** Name of the descriptor that holds what the predicate has no place for. */
const descriptor = 'krci-deploy dr-verify';
const maxSubjects = 1000;
const maxNames = 1000;
const maxChecks = 100;

/** Writes the statement: its subjects are the commit of the GitOps repository and the digests that it names. */
export function writeVerification(record: VerificationRecord, { name, version }: Tool): Uint8Array {
  const { flow, environment, isProven, commit, repository, digests, scope, required, run, time } = record;
  const images = digests.map((digest) => {
    const [algorithm = '', hexadecimal = ''] = digest.split(':');
    return { name: 'image', digest: { [algorithm]: hexadecimal } };
  });
  const about = { flow, environment, time, required: required.join(','), tool: `${name} ${version}` };
  const annotations = { ...about, ...scope };
  const statement = {
    _type: statementType,
    subject: [{ name: repository, digest: { gitCommit: commit } }, ...images],
    predicateType: verificationKind.predicateType,
    predicate: {
      result: isProven ? 'PASSED' : 'FAILED',
      configuration: [{ name: descriptor, digest: { gitCommit: commit }, annotations }],
      ...(run !== undefined && { url: run }),
      passedTests: record.passed,
      warnedTests: record.unproven,
      failedTests: record.failed,
    },
  };
  return new TextEncoder().encode(JSON.stringify(statement));
}

/** Reads a statement from an untrusted source. @throws RefusedError `record-unreadable` */
export function readVerification(bytes: Uint8Array): VerificationStatement {
  const json = parseObject(bytes, 'the statement');
  if (textAt(json, '_type') !== statementType) throw unreadable(`an in-toto statement, ${statementType}`);
  if (textAt(json, 'predicateType') !== verificationKind.predicateType)
    throw unreadable(`the predicate ${verificationKind.predicateType}`, 'another');
  const predicate = objectAt(json, 'predicate');
  const own = listAt(predicate, 'configuration', maxChecks).find((one) => isRecord(one) && one['name'] === descriptor);
  if (!isRecord(own)) throw unreadable(`the descriptor "${descriptor}"`);
  const annotations = objectAt(own, 'annotations');
  const time = textAt(annotations, 'time');
  if (!/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time))) throw unreadable('a time');
  const run = optionalTextAt(predicate, 'url');
  return {
    subjects: listAt(json, 'subject', maxSubjects).flatMap(digestsOf),
    record: {
      flow: textAt(annotations, 'flow'),
      environment: textAt(annotations, 'environment'),
      isProven: textAt(predicate, 'result') === 'PASSED',
      commit: textAt(objectAt(own, 'digest'), 'gitCommit'),
      scope: scopeAt(annotations),
      required: textAt(annotations, 'required').split(','),
      passed: namesAt(predicate, 'passedTests'),
      unproven: namesAt(predicate, 'warnedTests'),
      failed: namesAt(predicate, 'failedTests'),
      ...(run !== undefined && { run }),
      time,
    },
  };
}

/** What a statement leaves out, it does not cover. */
function scopeAt(annotations: Readonly<Record<string, unknown>>): VerifiedScope {
  const names = (key: string): readonly string[] =>
    annotations[key] === undefined ? [] : listAt(annotations, key, maxNames).map((name) => textAt({ name }, 'name'));
  const [rpo, rto] = [durationAt(annotations, 'rpo'), durationAt(annotations, 'rto')];
  return {
    applications: names('applications'),
    sources: names('sources'),
    ...(rpo !== undefined && { rpo }),
    ...(rto !== undefined && { rto }),
  };
}

function durationAt(annotations: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const text = optionalTextAt(annotations, key);
  if (text === undefined || /^\d{1,6}[mhdw]$/.test(text)) return text;
  throw unreadable(`a duration such as 24h in "${key}"`);
}

function digestsOf(subject: unknown): readonly Digest[] {
  if (!isRecord(subject)) throw unreadable('objects in "subject"');
  return Object.entries(objectAt(subject, 'digest'))
    .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
    .filter(isDigest);
}

function namesAt(predicate: Readonly<Record<string, unknown>>, key: string): readonly string[] {
  return listAt(predicate, key, maxChecks).map((name) => textAt({ name }, 'name'));
}

/** Stores a statement beside an image that it is about. Returns the record's digest. @throws RemoteError */
export function attachVerification(
  repository: Repository,
  subject: Descriptor,
  { record, tool }: { readonly record: VerificationRecord; readonly tool: Tool },
  signer: Signer | undefined,
): Promise<Digest> {
  const statement = writeVerification(record, tool);
  return attachStatement(repository, subject, { statement, time: record.time, kind: verificationKind }, signer);
}

/** Reads the statements beside an image; throws as `recordsOf` does. */
export function verificationsOf(
  repository: Repository,
  digest: Digest,
  options: ReadOptions = {},
): Promise<readonly FoundVerification[]> {
  const reader = { artifactType: verificationKind.artifactType, read: readVerification };
  return statementsOf(repository, digest, reader, options);
}

/**
 * Returns the newest statement about an environment that lies beside the image that it names, and is signed by one who
 * may say it; of two at the same time the one that fails.
 */
export function newestVerification(
  found: readonly { readonly digest: Digest; readonly records: readonly FoundVerification[] }[],
  { flow, environment, now }: { readonly flow: string; readonly environment: string; readonly now: Date },
  trust: Trust,
): VerificationStatement['record'] | undefined {
  const own = found.flatMap(({ digest, records }) =>
    records.flatMap((one) => {
      if ('unreadable' in one.content) return [];
      const { subjects, record } = one.content.statement;
      const isAbout = subjects.includes(digest) && record.flow === flow && record.environment === environment;
      if (!isAbout || isFuture(record.time, now)) return [];
      const claim = { environment, statement: 'recovery', time: record.time } as const;
      return signatureOf(one, trust, claim) === 'trusted' ? [record] : [];
    }),
  );
  return own.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time) || Number(a.isProven) - Number(b.isProven))[0];
}
