import { type RefusedCode, RefusedError } from '../base/errors.ts';
import { type Digest, shortDigest } from '../registry/digest.ts';
import { bundleFault, judgeSignatures, type SignatureVerdict } from './dsse.ts';
import { scopeAdvice, type Trust } from './keys.ts';
import type { FoundRecord } from './read.ts';
import type { Promotion } from './records.ts';
import type { Claim } from './scope.ts';

/** The event that a record is to prove: this digest, as this application of this flow, entered this environment. */
export interface EntryEvent {
  readonly digest: Digest;
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  /** A record of a later time, but for `maxSkewMs`, proves nothing. */
  readonly now: Date;
}

/** A record that proves an entry. */
export interface EntryProof {
  /** Of the record's manifest. */
  readonly digest: Digest;
  readonly promotion: Promotion;
}

/** Runners' clocks differ by a little; a record further ahead than this is no proof. */
export const maxSkewMs = 15 * 60_000;

/** Why a statement proves nothing, whatever it is about: its time and its signature, the nearest miss first. */
export const statementFaults = [
  'future',
  'altered',
  'unverified',
  'key-retired',
  'key-scope',
  'unknown-identity',
  'unknown-key',
  'unsigned',
] as const;

/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
  ...statementFaults,
  'other-digest',
  'other-application',
  'other-flow',
  'unreadable',
  'other-environment',
] as const;

export type Fault = (typeof faults)[number];

/** Finds the record that proves the entry, the newest of several, or undefined. */
export function entryRecord(records: readonly FoundRecord[], entry: EntryEvent, trust: Trust): EntryProof | undefined {
  return newestFirst(entryRecords(records, entry, trust))[0];
}

/** Returns the records that prove the entry, in no order. */
export function entryRecords(records: readonly FoundRecord[], entry: EntryEvent, trust: Trust): readonly EntryProof[] {
  return records.flatMap(({ digest, content }) =>
    'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
      ? [{ digest, promotion: content.statement.promotion }]
      : [],
  );
}

/** Orders proofs by their place in the environment's chain; by time where one of them is from before there was a chain. */
export function newestFirst<Proof extends { readonly promotion: Promotion }>(
  proofs: readonly Proof[],
): readonly Proof[] {
  return proofs.toSorted((left, right) => compareRecords(right.promotion, left.promotion));
}

/** Compares two records by order of entry, for `sort`: negative where `left` came first. */
export function compareRecords(left: Promotion, right: Promotion): number {
  const byTime = Date.parse(left.time) - Date.parse(right.time);
  if (left.sequence === undefined || right.sequence === undefined) return byTime;
  return left.sequence === right.sequence ? byTime : left.sequence - right.sequence;
}

/**
 * As `entryRecord`. `target` is the environment that is to be entered, `where` the repository that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
export function requireEntry(
  records: readonly FoundRecord[],
  entry: EntryEvent,
  trust: Trust,
  { target, where }: { readonly target: string; readonly where: string },
): Promotion {
  const proof = entryRecord(records, entry, trust);
  if (proof !== undefined) return proof.promotion;
  const { code, found, fix } = refusalOf(records, entry, trust);
  const { application, digest } = entry;
  throw new RefusedError({
    code,
    where: `${application} ${shortDigest(digest)} cannot enter ${target}`,
    found: `${where} ${found}`,
    fix,
  });
}

/**
 * Finds the newest record that an artifact ran in the environment that is to go back to it. `where` is the repository
 * that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
export function requireReturn(
  records: readonly FoundRecord[],
  entry: EntryEvent,
  trust: Trust,
  where: string,
): EntryProof {
  const proof = entryRecord(records, entry, trust);
  if (proof !== undefined) return proof;
  const { code, found } = refusalOf(records, entry, trust);
  const { application, environment, digest } = entry;
  throw new RefusedError({
    code,
    where: `${environment} cannot go back to ${application} ${shortDigest(digest)}`,
    found: `${where} ${found}`,
    fix: 'a rollback is to what a record shows to have run there: name another version, or promote this one',
  });
}

/** Returns the reason why a record does not prove the entry; undefined when it does. */
export function faultOf({ content }: FoundRecord, entry: EntryEvent, trust: Trust): Fault | undefined {
  if ('unreadable' in content) return 'unreadable';
  const { subjects, promotion } = content.statement;
  if (!subjects.includes(entry.digest)) return 'other-digest';
  if (promotion.flow !== entry.flow) return 'other-flow';
  if (promotion.application !== entry.application) return 'other-application';
  if (promotion.destination.environment !== entry.environment) return 'other-environment';
  const verdict = signatureOf({ content }, trust, claimOf(promotion));
  if (verdict !== 'trusted' && verdict !== 'not-asked') return verdict;
  return isFuture(promotion.time, entry.now) ? 'future' : undefined;
}

/** Tells whether a time lies further ahead than clocks may differ. */
export function isFuture(time: string, now: Date): boolean {
  return Date.parse(time) > now.getTime() + maxSkewMs;
}

/** Returns the claim of a record, to compare with the scope of the key that signed it. */
export function claimOf({ destination, time }: Promotion): Claim {
  return { environment: destination.environment, statement: 'entry', time };
}

/** Judges the signature of a record; `not-asked` where the flow trusts no keys in particular. */
export function signatureOf(
  { content }: Pick<FoundRecord<unknown>, 'content'>,
  trust: Trust,
  claim: Claim,
): SignatureVerdict | 'not-asked' | 'unreadable' {
  if ('unreadable' in content) return 'unreadable';
  return trust.length === 0 ? 'not-asked' : judgeSignatures(content.envelope, trust, claim);
}

interface Refusal {
  readonly code: RefusedCode;
  readonly found: string;
  readonly fix: string;
}

function refusalOf(records: readonly FoundRecord[], entry: EntryEvent, trust: Trust): Refusal {
  const fault = nearestFault(records, entry, trust);
  const { code, found, fix } = refusals[fault];
  const times = fault === 'future' ? timesOf(records, entry, trust) : '';
  const reason = reasonOf(records, fault, entry, trust);
  const named = (text: string) =>
    text
      .replaceAll('ENVIRONMENT', entry.environment)
      .replace('TIMES', times)
      .replace('REASON', () => reason);
  return { code, found: named(found), fix: named(fix) };
}

function nearestFault(records: readonly FoundRecord[], entry: EntryEvent, trust: Trust): Fault {
  const present = new Set(records.map((record) => faultOf(record, entry, trust)));
  return faults.find((one) => present.has(one)) ?? 'other-environment';
}

/** Shows both times: the record's and that of this machine. */
function timesOf(records: readonly FoundRecord[], entry: EntryEvent, trust: Trust): string {
  const ahead = records.find((record) => faultOf(record, entry, trust) === 'future');
  const time = ahead !== undefined && 'statement' in ahead.content ? ahead.content.statement.promotion.time : '';
  return `${time}, and it is ${entry.now.toISOString()} here`;
}

/** Says what a bundle failed by. */
function reasonOf(records: readonly FoundRecord[], fault: Fault, entry: EntryEvent, trust: Trust): string {
  const one = records.find((record) => faultOf(record, entry, trust) === fault);
  if (one === undefined || !('statement' in one.content)) return '';
  const { envelope, statement } = one.content;
  return bundleFault(envelope, trust, claimOf(statement.promotion));
}

const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';

const refusals: Readonly<Record<Fault, Refusal>> = {
  future: {
    code: 'record-future',
    found: 'has a record that it entered ENVIRONMENT at TIMES',
    fix: 'correct the clock that is wrong, then promote it to ENVIRONMENT again',
  },
  altered: {
    code: 'record-altered',
    found:
      'has a record that it entered ENVIRONMENT whose signature does not fit: the record was altered, or the signature is from elsewhere',
    fix: findOut,
  },
  'key-retired': {
    code: 'record-key-retired',
    found:
      'has a record that it entered ENVIRONMENT, signed with a key that is revoked, or later than the not-after of its key (or before the not-before of its identity)',
    fix: findOut,
  },
  'key-scope': {
    code: 'record-key-scope',
    found:
      'has a record that it entered ENVIRONMENT, signed with a key whose scope does not hold "entry" about ENVIRONMENT',
    fix: `promote it to ENVIRONMENT again: ${scopeAdvice('ENVIRONMENT')}`,
  },
  unverified: {
    code: 'record-unverified',
    found: 'has a record that it entered ENVIRONMENT whose Sigstore bundle does not count: REASON',
    fix: findOut,
  },
  'unknown-identity': {
    code: 'record-unknown-identity',
    found: 'has a record that it entered ENVIRONMENT, signed by a job that the flow does not trust: its REASON',
    fix: 'find out who wrote it, then promote it to ENVIRONMENT in the job that records.trusted-identities names',
  },
  'unknown-key': {
    code: 'record-unknown-key',
    found: 'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
    fix: findOut,
  },
  unsigned: {
    code: 'record-unsigned',
    found: 'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
    fix: 'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
  },
  'other-digest': {
    code: 'record-other-digest',
    found: 'has a record beside it about another digest, and none that this one entered ENVIRONMENT',
    fix: promoteFirst,
  },
  'other-application': {
    code: 'record-other-application',
    found: 'has a record of another application beside it, and none of this one in ENVIRONMENT',
    fix: promoteFirst,
  },
  'other-flow': {
    code: 'record-other-flow',
    found: 'has a record of another flow, and none that it entered ENVIRONMENT in this one',
    fix: promoteFirst,
  },
  unreadable: {
    code: 'record-unreadable',
    found: 'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
    fix: promoteFirst,
  },
  'other-environment': {
    code: 'record-missing',
    found: 'has no record that it entered ENVIRONMENT',
    fix: promoteFirst,
  },
};
