import { RefusedError } from '../base/errors.ts';
import { type Digest, shortDigest } from '../registry/digest.ts';
import { isFuture, signatureOf, statementFaults } from './chain.ts';
import { scopeAdvice, type Trust } from './keys.ts';
import { bundleFault } from './dsse.ts';
import type { StatementKind } from '../flow/statement-kinds.ts';
import type { Claim } from './scope.ts';
import type { FoundVerdict, VerdictRecord, VerdictStatement } from './verdict.ts';

/** The subject and policy that a verdict must have to open an environment. */
export interface Demand {
  readonly digest: Digest;
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  /** `policyHash` of the environment's current requirements. */
  readonly policy: Digest;
  readonly now: Date;
}

/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
  'closed',
  'gap',
  'expired',
  'other-policy',
  ...statementFaults,
  'other-environment',
  'other-application',
  'other-flow',
  'other-digest',
  'unreadable',
] as const;

type Fault = (typeof faults)[number];

export interface ProvenVerdict {
  /** Of the record's manifest. */
  readonly digest: Digest;
  readonly record: VerdictRecord;
}

/**
 * Returns the newest verdict on the digest for this environment, if it opens the gate.
 * A failed verdict closes a gate that an earlier one had opened, and so does one that is gone from the chain. `where` is
 * the repository that was searched.
 * @throws RefusedError that names the fault of the nearest miss.
 */
export function requireVerdict(
  verdicts: readonly FoundVerdict[],
  demand: Demand,
  trust: Trust,
  where: string,
): ProvenVerdict {
  const found = newestVerdict(verdicts, demand, trust);
  const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
  const gap = found && gapBehind(found, verdicts, demand.now);
  if (found !== undefined && fault === undefined && gap === undefined) return found;
  const reason = reasonOf(verdicts, fault, demand, trust);
  throw refusal(
    fault ?? (gap === undefined ? 'missing' : 'gap'),
    { ...demand, where, reason },
    { record: found?.record, gap },
  );
}

/** Most verdicts of a chain that are followed. */
const maxChain = 500;

/**
 * Returns the record that a verdict of the chain names as the one before it, and that is gone.
 * A verdict whose time is over opens nothing, and what came before it matters no more. A gap that a later verdict names
 * was known to the gate that gave it.
 */
export function gapBehind(newest: ProvenVerdict, verdicts: readonly FoundVerdict[], now: Date): Digest | undefined {
  const known = new Map(verdicts.map(({ digest, content }) => [digest, content]));
  const gaps = new Set<Digest>();
  let record: VerdictRecord | undefined = newest.record;
  for (let count = 0; record !== undefined && count < maxChain; count += 1) {
    const { previous, gap, expires }: VerdictRecord = record;
    if (gap !== undefined) gaps.add(gap);
    if (previous === undefined || Date.parse(expires) <= now.getTime()) return undefined;
    const content = known.get(previous);
    // One that is listed and whose bytes are gone is as good as deleted.
    if (content === undefined || 'unreadable' in content) return gaps.has(previous) ? undefined : previous;
    record = content.statement.record;
  }
  return undefined;
}

/** Returns the newest trusted verdict about the demand, with any result. */
export function newestVerdict(
  verdicts: readonly FoundVerdict[],
  demand: Demand,
  trust: Trust,
): ProvenVerdict | undefined {
  return trustedVerdicts(verdicts, demand, trust)[0];
}

/** Returns the trusted verdicts about the demand, newest first, with any result and by any policy. */
export function trustedVerdicts(
  verdicts: readonly FoundVerdict[],
  demand: Omit<Demand, 'policy'>,
  trust: Trust,
): readonly ProvenVerdict[] {
  const trusted = verdicts.flatMap(({ digest, content }) =>
    'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
      ? [{ digest, record: content.statement.record }]
      : [],
  );
  return trusted.toSorted(newerFirst);
}

/** Compares by time; of two at the same time the one that closes goes first. */
function newerFirst({ record: left }: ProvenVerdict, { record: right }: ProvenVerdict): number {
  return (
    Date.parse(right.time) - Date.parse(left.time) || Number(right.verdict === 'fail') - Number(left.verdict === 'fail')
  );
}

/** Says what a bundle failed by. */
function reasonOf(verdicts: readonly FoundVerdict[], fault: Fault | undefined, demand: Demand, trust: Trust): string {
  const one = verdicts.find((verdict) => faultOf(verdict, demand, trust) === fault);
  if (one === undefined || !('statement' in one.content)) return '';
  const { envelope, statement } = one.content;
  return bundleFault(envelope, trust, claimOf(statement.record));
}

function nearestFault(verdicts: readonly FoundVerdict[], demand: Demand, trust: Trust): Fault | undefined {
  const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
  return faults.find((fault) => found.has(fault));
}

/** Returns the reason why a verdict does not count for the demand; undefined when it does. */
function faultOf(found: FoundVerdict, demand: Omit<Demand, 'policy'>, trust: Trust): Fault | undefined {
  const { content } = found;
  if ('unreadable' in content) return 'unreadable';
  const fault = subjectFault(content.statement, demand);
  if (fault !== undefined) return fault;
  const signature = signatureOf(found, trust, claimOf(content.statement.record));
  if (signature !== 'trusted' && signature !== 'not-asked') return signature;
  return isFuture(content.statement.record.time, demand.now) ? 'future' : undefined;
}

function claimOf({ environment, breakGlass, time }: VerdictRecord): Claim {
  return { environment, statement: statementKind({ breakGlass }), time };
}

/** Returns the statement kind of a verdict, to compare with the scope of the key that signs it. */
export function statementKind({ breakGlass }: { readonly breakGlass?: string | undefined }): StatementKind {
  return breakGlass === undefined ? 'verdict' : 'break-glass';
}

function subjectFault({ subjects, record }: VerdictStatement, demand: Omit<Demand, 'policy'>): Fault | undefined {
  if (!subjects.includes(demand.digest)) return 'other-digest';
  if (record.flow !== demand.flow) return 'other-flow';
  if (record.application !== demand.application) return 'other-application';
  return record.environment === demand.environment ? undefined : 'other-environment';
}

/** Returns the reason why the newest verdict does not open the gate; undefined when it does. */
function stateFault(record: VerdictRecord, { policy, now }: Demand): Fault | undefined {
  if (record.verdict === 'fail') return 'closed';
  if (record.policy !== policy) return 'other-policy';
  return Date.parse(record.expires) > now.getTime() ? undefined : 'expired';
}

const gateFirst = 'run the gate for ENVIRONMENT with record: true, then promote';
const signIt = 'run the gate for ENVIRONMENT with record: true and KRCI_DEPLOY_SIGNING_KEY';
const findOut = 'find out who wrote it, then run the gate for ENVIRONMENT with a trusted key';

const refusals: Readonly<Record<Fault | 'missing', readonly [found: string, fix: string]>> = {
  missing: ['has no verdict beside it', gateFirst],
  closed: ['has a verdict of TIME beside it that says fail', 'do what that gate asks for, and run it again'],
  gap: [
    'has a verdict beside it behind which an earlier one is gone, GAP',
    'find out who deleted it, then run the gate for ENVIRONMENT again with record: true',
  ],
  expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
  'other-policy': [
    'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
    gateFirst,
  ],
  future: [
    'has a verdict beside it from the future (it is NOW here)',
    'correct the clock that is wrong, then run the gate for ENVIRONMENT again',
  ],
  altered: [
    'has a verdict beside it whose signature does not fit: the verdict was altered, or the signature is from elsewhere',
    findOut,
  ],
  'key-retired': [
    'has a verdict beside it, signed with a key that is revoked, or later than the not-after of its key',
    findOut,
  ],
  'key-scope': [
    'has a verdict beside it, signed with a key whose scope does not hold it about ENVIRONMENT',
    `run the gate for ENVIRONMENT again: ${scopeAdvice('ENVIRONMENT')}`,
  ],
  unverified: ['has a verdict beside it whose Sigstore bundle does not count: REASON', findOut],
  'unknown-identity': [
    'has a verdict beside it, signed by a job that the flow does not trust: its REASON',
    'find out who wrote it, then run the gate for ENVIRONMENT in the job that records.trusted-identities names',
  ],
  'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
  unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
  'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
  'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
  'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
  'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
  unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};

interface Refusal extends Demand {
  /** The repositories that were searched. */
  readonly where: string;
  readonly reason: string;
}

interface Nearest {
  readonly record: VerdictRecord | undefined;
  readonly gap: Digest | undefined;
}

function refusal(fault: Fault | 'missing', refused: Refusal, { record, gap }: Nearest): RefusedError {
  const { application, digest, environment, now, where, reason } = refused;
  const words: Readonly<Record<string, string>> = {
    ENVIRONMENT: environment,
    TIME: record?.time ?? '',
    EXPIRES: record?.expires ?? '',
    NOW: now.toISOString(),
    GAP: gap === undefined ? '' : shortDigest(gap),
    REASON: reason,
  };
  const [found, fix] = refusals[fault].map((text) =>
    text.replaceAll(/ENVIRONMENT|TIME|EXPIRES|NOW|GAP|REASON/g, (word) => words[word] ?? word),
  );
  return new RefusedError({
    code: `verdict-${fault}`,
    where: `${application} ${shortDigest(digest)} cannot enter ${environment}`,
    found: `it ${found}, in ${where}`,
    fix,
  });
}
