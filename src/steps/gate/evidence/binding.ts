import type { Values } from '../../../declaration/declare.ts';
import { EvidenceError, UsageError } from '../../../base/errors.ts';
import { older, type Origin, type ReportTime } from '../../../evidence/origin.ts';
import { shown } from '../../../evidence/text/unreadable.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import type { declaration } from '../declaration.ts';
import type { Sidecar } from './sidecar.ts';
import type { BindingRules } from '../model.ts';

export interface Binding extends BindingRules {
  readonly now: Date;
}

/** Facts about a report that is bound. */
export interface BoundReport {
  readonly commits?: readonly string[];
  readonly digests?: readonly string[];
  readonly producedAt?: string;
}

/** Largest difference between the clocks of two machines. */
const maxSkewMs = 5 * 60_000;
/** Largest offset ahead of UTC that a time without a zone may have. */
const maxZoneOffsetMs = 14 * 60 * 60_000;

/**
 * Returns the flow file's rules, tightened by inputs.
 * Throws UsageError for an input that is laxer.
 */
export function bindingRules(
  inputs: Values<(typeof declaration)['inputs']>,
  policy: GatePolicy | undefined,
  digest: string | undefined,
  where: string,
): BindingRules {
  const declared = policy?.evidence?.['max-age'];
  const asked = inputs['max-evidence-age'];
  if (declared !== undefined && asked !== undefined && millisecondsOf(asked) > millisecondsOf(declared)) {
    throw new UsageError({
      code: 'threshold-weakened',
      where: 'max-evidence-age',
      expected: `at most the ${declared} of ${where}`,
      found: asked,
      fix: 'leave it out, or change the flow file',
    });
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
 * Compares the claims of a report, its sidecar and the caller with the gated subject.
 * Throws EvidenceError for a report about another subject, of another time, or without the claims that are required.
 */
export function bind(path: string, origin: Origin, sidecar: Sidecar | undefined, binding: Binding): BoundReport {
  const { commits, digests } = claimsOf(origin, sidecar, binding);
  for (const part of commits) refuseOtherCommit(path, part, binding.commit);
  for (const part of digests) refuseOtherDigest(path, part, binding.digest);
  if (binding.required) refuseUnbound(path, commits.length > 0, digests.length > 0, binding);
  return boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
}

/** Binds as `bind`, but accepts any commit, digest and age; no time in the future. */
export function bindLoosely(path: string, origin: Origin, sidecar: Sidecar | undefined, now: Date): BoundReport {
  const claims = claimsOf(origin, sidecar, { evidenceCommit: undefined });
  return boundOf(path, { ...claims, time: origin.time }, sidecar, { maxAge: undefined, now });
}

function boundOf(
  path: string,
  { commits, digests, time: own }: Origin,
  sidecar: Sidecar | undefined,
  binding: Pick<Binding, 'maxAge' | 'now'>,
): BoundReport {
  const time = older(own, sidecar?.time);
  refuseOtherTime(path, time, binding);
  return {
    ...(commits.length > 0 && { commits: [...new Set(commits.flat())] }),
    ...(digests.length > 0 && { digests: [...new Set(digests.flat())] }),
    ...(time !== undefined && { producedAt: new Date(time.at).toISOString() }),
  };
}

/**
 * Collects the claims of a report and its sidecar.
 * Where neither names a commit, the caller's.
 */
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

/** Refuses evidence about another commit. Commits may be abbreviated on either side. */
function refuseOtherCommit(path: string, named: readonly string[], commit: string | undefined): void {
  if (commit === undefined || named.some((one) => isSameCommit(one, commit))) return;
  throw new EvidenceError({
    code: 'evidence-other-commit',
    where: path,
    expected: `a report about commit ${commit}`,
    found: `one about ${shown(named.join(', '), 100)}`,
    fix: 'give the report of the commit that the artifact was built from',
  });
}

/** Tells whether one commit is the other or its beginning. */
export function isSameCommit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}

function refuseOtherDigest(path: string, named: readonly string[], digest: string | undefined): void {
  if (digest === undefined || named.includes(digest)) return;
  throw new EvidenceError({
    code: 'evidence-other-digest',
    where: path,
    expected: `a report about ${digest}`,
    found: `one about ${shown(named.join(', '), 200)}`,
    fix: 'scan the artifact by this digest',
  });
}

function refuseUnbound(path: string, byCommit: boolean, byDigest: boolean, { commit, digest }: Binding): void {
  if ((byCommit && commit !== undefined) || (byDigest && digest !== undefined)) return;
  const named = byCommit || byDigest ? 'one that the gate has nothing to compare with' : 'one that names neither';
  throw new EvidenceError({
    code: 'evidence-unbound',
    where: path,
    expected: 'a report that is known to be about the gated commit or digest',
    found: named,
    fix: 'give commit and evidence-commit, or write a sidecar beside the report',
  });
}

function refuseOtherTime(
  path: string,
  time: ReportTime | undefined,
  { maxAge, now }: Pick<Binding, 'maxAge' | 'now'>,
): void {
  if (time !== undefined && time.at - now.getTime() > maxSkewMs + (time.zoned ? 0 : maxZoneOffsetMs)) {
    throw new EvidenceError({
      code: 'evidence-of-the-future',
      where: path,
      expected: `a report made before now (${now.toISOString()})`,
      found: new Date(time.at).toISOString(),
      fix: 'set the clock of the machine that made it',
    });
  }
  if (maxAge === undefined) return;
  if (time === undefined) {
    throw new EvidenceError({
      code: 'evidence-without-time',
      where: path,
      expected: `a report of the last ${maxAge}`,
      found: 'none that says when it was made',
      fix: 'write a sidecar beside it',
    });
  }
  if (now.getTime() - time.at <= millisecondsOf(maxAge)) return;
  throw new EvidenceError({
    code: 'evidence-stale',
    where: path,
    expected: `a report of the last ${maxAge}`,
    found: `one of ${new Date(time.at).toISOString()}`,
    fix: 'run the tool that makes it again',
  });
}
