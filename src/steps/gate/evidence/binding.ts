import type { Values } from '../../../declaration/declare.ts';
import { EvidenceError, UsageError } from '../../../base/errors.ts';
import { older, type Origin, type ReportTime } from '../../../evidence/origin.ts';
import { shown } from '../../../evidence/text/unreadable.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import type { Environment } from '../../../flow/flow.ts';
import type { Ports } from '../../ports.ts';
import type { declaration } from '../declaration.ts';
import { isEarly } from './plan.ts';
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
  /** Nothing binds it to the gated commit or digest. */
  readonly unbound?: true;
}

/** Largest difference between the clocks of two machines. */
const maxSkewMs = 5 * 60_000;
/** Largest offset ahead of UTC that a time without a zone may have. */
const maxZoneOffsetMs = 14 * 60 * 60_000;
/** Largest offset behind UTC. */
const maxZoneLagMs = 12 * 60 * 60_000;

/**
 * Returns the flow file's rules, tightened by inputs.
 * In a run of the gated commit itself, reports that name no commit were made by the run, and are about that commit.
 * Throws UsageError for an input that is laxer.
 */
export async function bindingRules(
  inputs: Values<(typeof declaration)['inputs']>,
  environment: Pick<Environment, 'gate' | 'tier'> | undefined,
  digest: string | undefined,
  where: string,
  ports: Pick<Ports, 'git' | 'files' | 'platform'>,
): Promise<BindingRules> {
  const policy = environment?.gate.evidence;
  const declared = policy?.['max-age'];
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
  const { commit } = inputs;
  const { run } = ports.platform;
  const isOwnRun = commit !== undefined && run.commit === commit;
  return {
    commit,
    digest,
    evidenceCommit: inputs['evidence-commit'] ?? (isOwnRun ? commit : undefined),
    isVouched: isOwnRun || inputs['evidence-commit'] !== undefined || inputs['evidence-run'] !== undefined,
    baselineCommit: inputs['baseline-commit'],
    maxAge: asked ?? declared,
    bound: bindingLevel(environment),
    commitTime: commit === undefined ? undefined : await timeOfCommit(commit, ports),
  };
}

/** Tells what a gate makes of a report that nothing binds to the gated commit or digest. */
export function bindingLevel(environment: Pick<Environment, 'gate' | 'tier'> | undefined): BindingRules['bound'] {
  if (environment === undefined) return 'warn';
  return environment.gate.evidence?.bound ?? (isEarly(environment.tier) ? 'warn' : 'required');
}

/** Returns the time of a commit of the repository of the working directory, in milliseconds; undefined where it is not there. */
async function timeOfCommit(commit: string, { git, files }: Pick<Ports, 'git' | 'files'>): Promise<number | undefined> {
  const show = ['show', '--no-patch', '--no-show-signature', '--format=%ct', '--end-of-options', `${commit}^{commit}`];
  const { exitCode, text } = await git.run(show, { cwd: files.resolve('.'), accept: [1, 128] });
  return exitCode === 0 && /^\d{1,12}\n?$/.test(text) ? Number(text) * 1000 : undefined;
}

/**
 * Compares the claims of a report, its sidecar and the caller with the gated subject.
 * Throws EvidenceError for a report about another subject, of another time, or without the claims that are required.
 */
export function bind(path: string, origin: Origin, sidecar: Sidecar | undefined, binding: Binding): BoundReport {
  const { commits, digests } = claimsOf(origin, sidecar, binding);
  for (const part of commits) refuseOtherCommit(path, part, binding.commit);
  for (const part of digests) refuseOtherDigest(path, part, binding.digest);
  const isBound = isBoundBy(commits.length > 0, digests.length > 0, binding);
  if (!isBound && binding.bound === 'required') throw unbound(path, commits.length + digests.length > 0, binding);
  if (binding.bound === 'required') refuseSidecarAlone(path, origin, sidecar, binding);
  refuseOlderThanCommit(path, older(origin.time, sidecar?.time), binding);
  refuseMadeBefore(path, older(origin.time, sidecar?.time), binding);
  const bound = boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
  return isBound || binding.bound === 'off' ? bound : { ...bound, unbound: true };
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
    fix: 'give the report of that commit',
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

function isBoundBy(byCommit: boolean, byDigest: boolean, { commit, digest }: Binding): boolean {
  return (byCommit && commit !== undefined) || (byDigest && digest !== undefined);
}

function unbound(path: string, isNamed: boolean, binding: Binding): EvidenceError {
  return new EvidenceError({
    code: 'evidence-unbound',
    where: path,
    expected: 'a report that is known to be about the gated commit or digest',
    found: isNamed ? 'one that the gate has nothing to compare with' : 'one that names neither',
    fix: `${wayToBind(binding)}${binding.notBefore === undefined ? '; the step gate takes commit beside it' : ''}`,
  });
}

/** What a caller can say; the step of a delivery has no run that the platform could be asked about. */
function wayToBind({ notBefore }: Binding): string {
  return notBefore === undefined
    ? 'give evidence-run, the run that made it, or evidence-commit'
    : 'give evidence-commit, the commit of the step that the tests saw';
}

/**
 * Refuses a report that its sidecar alone binds, unless the caller or a run says the same.
 * Whoever makes a report can write a sidecar beside it.
 */
function refuseSidecarAlone(path: string, origin: Origin, sidecar: Sidecar | undefined, binding: Binding): void {
  const isNamed = origin.commits.length + origin.digests.length > 0;
  if (sidecar === undefined || binding.isVouched || isNamed) return;
  throw new EvidenceError({
    code: 'evidence-unbound',
    where: path,
    expected: 'a report that is known to be about the gated commit or digest',
    found: 'one that its sidecar alone names',
    fix: wayToBind(binding),
  });
}

/** Refuses a report that was made before its commit. Of a time without a zone that is sure beyond twelve hours. */
function refuseOlderThanCommit(path: string, time: ReportTime | undefined, { commit, commitTime }: Binding): void {
  if (time === undefined || commitTime === undefined) return;
  const room = maxSkewMs + (time.zoned ? 0 : maxZoneLagMs);
  if (time.at >= commitTime - room) return;
  throw new EvidenceError({
    code: 'evidence-before-commit',
    where: path,
    expected: `a report made after commit ${commit} (${new Date(commitTime).toISOString()})`,
    found: new Date(time.at).toISOString(),
    fix: 'run the tool on that commit',
  });
}

/** Refuses a report that is not known to be made since a time; one without a zone is read as UTC. */
function refuseMadeBefore(path: string, time: ReportTime | undefined, { notBefore }: Binding): void {
  if (notBefore === undefined) return;
  requireSince(path, time, notBefore, `a report made since ${new Date(notBefore).toISOString()}`);
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
  requireSince(path, time, now.getTime() - millisecondsOf(maxAge), `a report of the last ${maxAge}`);
}

/** Throws EvidenceError for a report that does not say when it was made, or was made before `least` (milliseconds since 1970). */
function requireSince(path: string, time: ReportTime | undefined, least: number, expected: string): void {
  if (time === undefined) {
    throw new EvidenceError({
      code: 'evidence-without-time',
      where: path,
      expected,
      found: 'none that says when it was made',
      fix: 'write a sidecar beside it',
    });
  }
  if (time.at >= least) return;
  throw new EvidenceError({
    code: 'evidence-stale',
    where: path,
    expected,
    found: `one of ${new Date(time.at).toISOString()}`,
    fix: 'run the tool that makes it again',
  });
}
