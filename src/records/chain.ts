import { RefusedError } from '../base/errors.ts';
import { type Digest, shortDigest } from '../registry/digest.ts';
import { judgeSignatures, type SignatureVerdict } from './dsse.ts';
import type { Trust } from './keys.ts';
import type { FoundRecord } from './read.ts';
import type { Promotion } from './records.ts';

/** What must have happened: this digest, as this application of this flow, entered this environment. */
export interface Entry {
  readonly digest: Digest;
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
}

/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
  'altered',
  'unknown-key',
  'unsigned',
  'other-digest',
  'other-application',
  'other-flow',
  'unreadable',
  'other-environment',
] as const;

export type Fault = (typeof faults)[number];

/** A record that proves the entry, the newest of several, or undefined. */
export function entryRecord(
  records: readonly FoundRecord[],
  entry: Entry,
  trust: Trust,
): { readonly digest: Digest; readonly promotion: Promotion } | undefined {
  const proofs = records.flatMap(({ digest, content }) =>
    'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
      ? [{ digest, promotion: content.statement.promotion }]
      : [],
  );
  return proofs.toSorted((left, right) => Date.parse(right.promotion.time) - Date.parse(left.promotion.time))[0];
}

/**
 * As `entryRecord`; throws RefusedError that says of the nearest miss what is wrong with it. `target` is the
 * environment that is to be entered, `where` the repository that was looked into.
 */
export function requireEntry(
  records: readonly FoundRecord[],
  entry: Entry,
  trust: Trust,
  { target, where }: { readonly target: string; readonly where: string },
): Promotion {
  const proof = entryRecord(records, entry, trust);
  if (proof !== undefined) return proof.promotion;
  const { application, environment, digest } = entry;
  const [code, because, advice] = refusals[nearestFault(records, entry, trust)];
  throw new RefusedError(
    code,
    `${application} ${shortDigest(digest)} cannot enter ${target}: ${where} ${because.replace('ENVIRONMENT', environment)}; ${advice.replace('ENVIRONMENT', environment)}`,
  );
}

/**
 * The newest record that an artifact ran in the environment that is to go back to it. Throws RefusedError that says of
 * the nearest miss what is wrong with it. `where` is the repository that was looked into.
 */
export function requireReturn(
  records: readonly FoundRecord[],
  entry: Entry,
  trust: Trust,
  where: string,
): { readonly digest: Digest; readonly promotion: Promotion } {
  const proof = entryRecord(records, entry, trust);
  if (proof !== undefined) return proof;
  const { application, environment, digest } = entry;
  const [code, because] = refusals[nearestFault(records, entry, trust)];
  throw new RefusedError(
    code,
    `${environment} cannot go back to ${application} ${shortDigest(digest)}: ${where} ${because.replace('ENVIRONMENT', environment)}; a rollback is to what a record shows to have run there: name another version, or promote this one`,
  );
}

function nearestFault(records: readonly FoundRecord[], entry: Entry, trust: Trust): Fault {
  const found = new Set(records.map((record) => faultOf(record, entry, trust)));
  return faults.find((one) => found.has(one)) ?? 'other-environment';
}

/** What keeps a record from proving the entry; undefined when nothing does. */
export function faultOf({ content }: FoundRecord, entry: Entry, trust: Trust): Fault | undefined {
  if ('unreadable' in content) return 'unreadable';
  const { subjects, promotion } = content.statement;
  if (!subjects.includes(entry.digest)) return 'other-digest';
  if (promotion.flow !== entry.flow) return 'other-flow';
  if (promotion.application !== entry.application) return 'other-application';
  if (promotion.destination.environment !== entry.environment) return 'other-environment';
  const verdict = signatureOf({ content }, trust);
  return verdict === 'trusted' || verdict === 'not-asked' ? undefined : verdict;
}

/** How a record is signed; `not-asked` where the flow trusts no keys in particular. */
export function signatureOf(
  { content }: Pick<FoundRecord<unknown>, 'content'>,
  trust: Trust,
): SignatureVerdict | 'not-asked' | 'unreadable' {
  if ('unreadable' in content) return 'unreadable';
  return trust.length === 0 ? 'not-asked' : judgeSignatures(content.envelope, trust);
}

const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';

const refusals: Readonly<Record<Fault, readonly [code: string, because: string, advice: string]>> = {
  altered: [
    'record-altered',
    'has a record that it entered ENVIRONMENT, and its signature is not of what it says: it was altered, or the signature is from elsewhere',
    findOut,
  ],
  'unknown-key': [
    'record-unknown-key',
    'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
    findOut,
  ],
  unsigned: [
    'record-unsigned',
    'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
    'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
  ],
  'other-digest': [
    'record-other-digest',
    'has a record beside it that is about another digest, and none that this one entered ENVIRONMENT',
    promoteFirst,
  ],
  'other-application': [
    'record-other-application',
    'has a record of another application beside it, and none of this one in ENVIRONMENT',
    promoteFirst,
  ],
  'other-flow': [
    'record-other-flow',
    'has a record of another flow, and none that it entered ENVIRONMENT in this one',
    promoteFirst,
  ],
  unreadable: [
    'record-unreadable',
    'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
    promoteFirst,
  ],
  'other-environment': ['record-missing', 'has no record that it entered ENVIRONMENT', promoteFirst],
};
