import type { Values } from '../../../declaration/declare.ts';
import { EvidenceError, UsageError } from '../../../base/errors.ts';
import { older, type Origin, type ReportTime } from '../../../evidence/origin.ts';
import { shown } from '../../../evidence/text/unreadable.ts';
import { millisecondsOf } from '../../../flow/gates/duration.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import type { declaration } from '../declaration.ts';
import type { Sidecar } from './sidecar.ts';
import type { BindingRules } from '../model.ts';

export interface Binding extends BindingRules {
  readonly now: Date;
}

/** What is known of a report that is bound. */
export interface Bound {
  readonly commits?: readonly string[];
  readonly digests?: readonly string[];
  readonly producedAt?: string;
}

/** The clocks of two machines may differ so much. */
const skew = 5 * 60_000;
/** A time without a zone may be that of a place so far ahead of UTC. */
const farthestZone = 14 * 60 * 60_000;

/** The flow file's demands, tightened by inputs. Throws UsageError for an input that is laxer. */
export function bindingRules(
  inputs: Values<(typeof declaration)['inputs']>,
  policy: GatePolicy | undefined,
  digest: string | undefined,
  where: string,
): BindingRules {
  const declared = policy?.evidence?.['max-age'];
  const asked = inputs['max-evidence-age'];
  if (declared !== undefined && asked !== undefined && millisecondsOf(asked) > millisecondsOf(declared)) {
    throw new UsageError(
      'threshold-weakened',
      `max-evidence-age: expected what tightens the ${declared} of ${where}, found ${asked}; a laxer age is a change to the flow file`,
    );
  }
  return {
    commit: inputs.commit,
    digest,
    evidenceCommit: inputs['evidence-commit'],
    baselineCommit: inputs['baseline-commit'],
    maxAge: asked ?? declared,
    required: policy?.evidence?.bound === 'required',
  };
}

/**
 * Holds what a report says of itself, what its sidecar says and what the caller says against what is gated. Throws
 * EvidenceError for a report about something else, of another time, or of nobody knows what.
 */
export function bind(path: string, origin: Origin, sidecar: Sidecar | undefined, binding: Binding): Bound {
  const { commits, digests } = claimsOf(origin, sidecar, binding);
  for (const part of commits) refuseOtherCommit(path, part, binding.commit);
  for (const part of digests) refuseOtherDigest(path, part, binding.digest);
  if (binding.required) refuseUnbound(path, commits.length > 0, digests.length > 0, binding);
  return boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
}

/** As `bind`, for a report that may be of any commit, digest and age but none of the future. */
export function bindLoosely(path: string, origin: Origin, sidecar: Sidecar | undefined, now: Date): Bound {
  const claims = claimsOf(origin, sidecar, { evidenceCommit: undefined });
  return boundOf(path, { ...claims, time: origin.time }, sidecar, { maxAge: undefined, now });
}

function boundOf(
  path: string,
  { commits, digests, time: own }: Origin,
  sidecar: Sidecar | undefined,
  binding: Pick<Binding, 'maxAge' | 'now'>,
): Bound {
  const time = older(own, sidecar?.time);
  refuseOtherTime(path, time, binding);
  return {
    ...(commits.length > 0 && { commits: [...new Set(commits.flat())] }),
    ...(digests.length > 0 && { digests: [...new Set(digests.flat())] }),
    ...(time !== undefined && { producedAt: new Date(time.at).toISOString() }),
  };
}

/** A report's own word, its sidecar's, and where neither names a commit, the caller's. */
function claimsOf(
  origin: Origin,
  sidecar: Sidecar | undefined,
  { evidenceCommit }: Pick<Binding, 'evidenceCommit'>,
): Omit<Origin, 'time'> {
  const commits = [...origin.commits, ...(sidecar?.commit === undefined ? [] : [[sidecar.commit]])];
  const digests = [...origin.digests, ...(sidecar?.digest === undefined ? [] : [[sidecar.digest]])];
  if (commits.length > 0 || evidenceCommit === undefined) return { commits, digests };
  return { commits: [[evidenceCommit]], digests };
}

/** Evidence about another commit is no evidence. Commits may be abbreviated on either side. */
function refuseOtherCommit(path: string, named: readonly string[], commit: string | undefined): void {
  if (commit === undefined || named.some((one) => isSameCommit(one, commit))) return;
  throw new EvidenceError(
    'evidence-other-commit',
    `${path} is about commit ${shown(named.join(', '), 100)}, expected ${commit}: give the report of the commit that the artifact was built from`,
  );
}

/** Whether one is the other or its beginning. */
export function isSameCommit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}

function refuseOtherDigest(path: string, named: readonly string[], digest: string | undefined): void {
  if (digest === undefined || named.includes(digest)) return;
  throw new EvidenceError(
    'evidence-other-digest',
    `${path} is about ${shown(named.join(', '), 200)}, expected ${digest}: scan the artifact by this digest`,
  );
}

function refuseUnbound(path: string, byCommit: boolean, byDigest: boolean, { commit, digest }: Binding): void {
  if ((byCommit && commit !== undefined) || (byDigest && digest !== undefined)) return;
  const named = byCommit || byDigest ? 'the gate was not told the same of the artifact' : 'it names neither';
  throw new EvidenceError(
    'evidence-unbound',
    `${path}: expected a report that is known to be about the gated commit or digest, found that ${named}: give evidence-commit and commit, or write a sidecar beside the report`,
  );
}

function refuseOtherTime(
  path: string,
  time: ReportTime | undefined,
  { maxAge, now }: Pick<Binding, 'maxAge' | 'now'>,
): void {
  if (time !== undefined && time.at - now.getTime() > skew + (time.zoned ? 0 : farthestZone)) {
    throw new EvidenceError(
      'evidence-of-the-future',
      `${path}: expected a report made before now (${now.toISOString()}), found ${new Date(time.at).toISOString()}: set the clock of the machine that made it`,
    );
  }
  if (maxAge === undefined) return;
  if (time === undefined) {
    throw new EvidenceError(
      'evidence-without-time',
      `${path}: expected a report of the last ${maxAge}, found none that says when it was made: write a sidecar beside it`,
    );
  }
  if (now.getTime() - time.at <= millisecondsOf(maxAge)) return;
  throw new EvidenceError(
    'evidence-stale',
    `${path}: expected a report of the last ${maxAge}, found one of ${new Date(time.at).toISOString()}: run the tool that makes it again`,
  );
}
