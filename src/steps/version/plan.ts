import { resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { Git } from '../../git/git.ts';
import { openCheckout, readCommits, remoteBranchesHere } from '../../git/history.ts';
import type { Checkout } from '../../git/history.ts';
import { parseLocation } from '../../git/location.ts';
import { localTags } from '../../git/tags.ts';
import { baseCandidates } from '../../version/base.ts';
import { decide } from '../../version/decide.ts';
import type { Decision, Facts, Policy } from '../../version/decision.ts';
import { sortTags } from '../../version/tags.ts';
import type { Ports } from '../ports.ts';
import { findHistory, noHistory } from './history.ts';
import type { Question } from './history.ts';
import type { Chart } from './chart.ts';
import { policyOf } from './policy.ts';
import type { VersionInputs } from './policy.ts';
import { heldBy } from './registry.ts';
import { subjectOf } from './subject.ts';
import { apiRepository } from './taker.ts';
import { knownTags } from './tags.ts';

export interface VersionPlan {
  readonly inputs: VersionInputs;
  /** Directory of the repository. */
  readonly cwd: string;
  readonly checkout: Checkout;
  readonly facts: Facts;
  readonly policy: Policy;
  readonly decision: Decision;
  readonly chart: Chart | undefined;
  /** The remote as Git can be given it; undefined when there is none. */
  readonly remote: string | undefined;
  /** The repository in which the platform's API makes the tag; undefined where Git makes it. */
  readonly api: string | undefined;
  readonly notes: readonly string[];
}

/** With neither base nor limit a first version would read a whole history; only its newest commits are shown. */
const readWithoutBase = 2000;

/** Reads tags and history and decides; changes nothing. */
export async function planVersion(inputs: VersionInputs, ports: Ports): Promise<VersionPlan> {
  const { git } = ports;
  const cwd = ports.files.resolve(inputs.repository);
  const others = Promise.all([
    localTags(git, cwd),
    knownRemote(git, cwd, inputs.remote),
    subjectOf(inputs, ports.files),
  ]);
  // Where there is no repository all of them fail; what is wrong is for the first to say.
  others.catch(() => {});
  const checkout = await openCheckout(git, cwd);
  const [local, remote, subject] = await others;
  if (remote === undefined && inputs['create-tag']) throw noRemote(inputs.remote);
  const api = await apiRepository(inputs, ports, cwd);
  const policy = policyOf(inputs, subject, await branchesOf(git, checkout, inputs));
  const [known, held] = await Promise.all([
    knownTags(git, checkout, local, remote, inputs, policy.prefix),
    heldBy(inputs, ports),
  ]);
  const { versions, others: strangers } = sortTags(known.tags, policy.prefix);
  const counted = await count(git, policy, {
    checkout,
    candidates: baseCandidates(versions, checkout.head, policy.range),
    reach: inputs.tags,
    paths: subject.paths,
    remote: inputs['ask-remote'] === 'never' ? undefined : remote,
  });
  const facts: Facts = { ...counted, tags: versions, held };
  const strange = strangers.slice(0, 5).map((name) => `tag ${name} names no version and does not count`);
  const notes = [...known.notes, ...strange];
  const decision = decide(facts, policy);
  return { inputs, cwd, checkout, facts, policy, decision, chart: subject.chart, remote, api, notes };
}

type Counted = Pick<Facts, 'head' | 'base' | 'commits' | 'height'>;

/** The base and the commits since it, read. A version that does not come from commits needs only HEAD. */
async function count(git: Git, policy: Policy, question: Question): Promise<Counted> {
  const { head, cwd } = question.checkout;
  const counts = policy.scheme === 'semver' && policy.built === undefined;
  const history = counts ? await findHistory(git, question) : noHistory(cwd);
  try {
    const ids = history.base === undefined ? history.commits.slice(0, readWithoutBase) : history.commits;
    const read = await readCommits(git, history.cwd, [head, ...ids.filter((id) => id !== head)]);
    const commits = ids.includes(head) ? read : read.slice(1);
    const time = read[0]?.time ?? Number.NaN;
    return { head: { id: head, time }, base: history.base, commits, height: history.commits.length };
  } finally {
    await history.done();
  }
}

/** The branches that HEAD goes by. A detached checkout, as CI makes them, goes by what remotes have there. */
async function branchesOf(git: Git, checkout: Checkout, inputs: VersionInputs): Promise<string[]> {
  if (inputs.branch !== undefined) return [inputs.branch];
  return checkout.branch === undefined ? remoteBranchesHere(git, checkout) : [checkout.branch];
}

/**
 * The remote as Git can be given it from any directory; undefined when the repository has none of that name. Throws
 * UsageError for a URL that holds credentials.
 */
async function knownRemote(git: Git, cwd: string, remote: string): Promise<string | undefined> {
  if (/[/:]/.test(remote)) return parseLocation(remote, cwd).url;
  const { text, exitCode } = await git.run(['remote', 'get-url', '--', remote], { cwd, accept: [2, 128] });
  if (exitCode !== 0) return undefined;
  const url = text.trim();
  if (!/^\.\.?(?:\/|$)/.test(url)) return remote;
  // Relative to the root of the work tree, which a scratch repository does not share.
  const up = await git.run(['rev-parse', '--show-cdup'], { cwd });
  return resolve(cwd, up.text.trim(), url);
}

function noRemote(remote: string): UsageError {
  return new UsageError(
    'no-remote',
    `create-tag needs a remote to make the tag on, found none of the name ${remote}; add it or give another with the input remote`,
  );
}
