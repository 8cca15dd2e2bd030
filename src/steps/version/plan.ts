import { UsageError } from '../../errors.ts';
import type { Git } from '../../git/git.ts';
import { openCheckout, readCommits, remoteBranchesHere } from '../../git/history.ts';
import type { Checkout } from '../../git/history.ts';
import { localTags } from '../../git/tags.ts';
import { baseCandidates } from '../../version/base.ts';
import { decide } from '../../version/decide.ts';
import type { Decision, Facts, Policy } from '../../version/decision.ts';
import { sortTags } from '../../version/tags.ts';
import type { Ports } from '../ports.ts';
import { findHistory } from './history.ts';
import { policyOf } from './policy.ts';
import type { VersionInputs } from './policy.ts';
import { heldBy } from './registry.ts';
import { knownTags } from './tags.ts';

export interface VersionPlan {
  readonly inputs: VersionInputs;
  /** Directory of the repository. */
  readonly cwd: string;
  readonly checkout: Checkout;
  readonly facts: Facts;
  readonly policy: Policy;
  readonly decision: Decision;
  readonly notes: readonly string[];
}

/** With neither base nor limit a first version would read a whole history; only its newest commits are shown. */
const readWithoutBase = 2000;

/** Reads tags and history and decides; changes nothing. */
export async function planVersion(inputs: VersionInputs, ports: Ports): Promise<VersionPlan> {
  const { git } = ports;
  const cwd = ports.files.resolve(inputs.repository);
  const beside = Promise.allSettled([localTags(git, cwd), knownRemote(git, cwd, inputs.remote)]);
  // What is no repository is said here, in a sentence; the two that run beside it would only quote Git.
  const checkout = await openCheckout(git, cwd);
  const [local, remote] = valuesOf(await beside);
  if (remote === undefined && inputs['create-tag']) throw noRemote(inputs.remote);
  const policy = policyOf(inputs, inputs['tag-prefix'], await branchesOf(git, checkout, inputs));
  const [known, held] = await Promise.all([
    knownTags(git, checkout, local, remote, inputs, policy.prefix),
    heldBy(inputs, ports),
  ]);
  const { versions, others } = sortTags(known.tags, policy.prefix);
  const history = await findHistory(git, {
    checkout,
    candidates: baseCandidates(versions, checkout.head, policy.range),
    reach: inputs.tags,
    paths: inputs.paths,
    remote: inputs['ask-remote'] === 'never' ? undefined : remote,
  });
  try {
    const ids = history.base === undefined ? history.commits.slice(0, readWithoutBase) : history.commits;
    const [head, commits] = await Promise.all([
      readCommits(git, history.cwd, [checkout.head]),
      readCommits(git, history.cwd, ids),
    ]);
    const facts: Facts = {
      head: { id: checkout.head, time: head[0]?.time ?? Number.NaN },
      tags: versions,
      base: history.base,
      commits,
      height: history.commits.length,
      held,
    };
    const notes = [
      ...known.notes,
      ...others.slice(0, 5).map((name) => `tag ${name} names no version and does not count`),
    ];
    return { inputs, cwd, checkout, facts, policy, decision: decide(facts, policy), notes };
  } finally {
    await history.done();
  }
}

function valuesOf<A, B>([a, b]: readonly [PromiseSettledResult<A>, PromiseSettledResult<B>]): [A, B] {
  if (a.status === 'rejected') throw a.reason;
  if (b.status === 'rejected') throw b.reason;
  return [a.value, b.value];
}

/** The branches that HEAD goes by. A detached checkout, as CI makes them, goes by what remotes have there. */
async function branchesOf(git: Git, checkout: Checkout, inputs: VersionInputs): Promise<string[]> {
  if (inputs.branch !== undefined) return [inputs.branch];
  return checkout.branch === undefined ? remoteBranchesHere(git, checkout) : [checkout.branch];
}

/** The remote as Git can be given it; undefined when the repository has none of that name. */
async function knownRemote(git: Git, cwd: string, remote: string): Promise<string | undefined> {
  if (/[/:]/.test(remote)) return remote;
  const { exitCode } = await git.run(['remote', 'get-url', '--', remote], { cwd, accept: [2, 128] });
  return exitCode === 0 ? remote : undefined;
}

function noRemote(remote: string): UsageError {
  return new UsageError(
    'no-remote',
    `create-tag needs a remote to make the tag on, found none of the name ${remote}; add it or give another with the input remote`,
  );
}
