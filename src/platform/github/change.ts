import type { ChangeQuery, ChangeRequest, ChangeRequested, ClosedRequest } from '../change-request.ts';
import { fitting, headed, markOf, sameText } from '../body.ts';
import { failureOf } from './client.ts';
import { enableMerge } from './merge.ts';
import type { RepositoryTarget } from './repository.ts';
import { isSame, writing } from './repository.ts';
import type { PullRequest } from './pull-request.ts';

/** Limits that GitHub enforces with a 422. */
const maxTitle = 256;
const maxBody = 65_536;

/**
 * Opens or updates the one open pull request from head to base.
 * Every part converges, so a repeated run completes one that was killed.
 */
export async function requestChange(target: RepositoryTarget, wanted: ChangeRequest): Promise<ChangeRequested> {
  const request = {
    ...wanted,
    title: wanted.title.slice(0, maxTitle),
    body: fitting(headed(wanted.body, wanted), maxBody),
  };
  const { pull, opened } = await openOrFind(target, request);
  const changes = [
    await updateText(target, pull, request),
    await addLabels(target, pull, request.labels),
    await askReviewers(target, pull, request.reviewers ?? []),
  ];
  const merge = request.autoMerge === undefined ? undefined : await enableMerge(target, pull, request.autoMerge);
  const changed = changes.includes(true) || merge?.changed === true;
  return {
    url: pull.html_url,
    number: pull.number,
    outcome: opened ? 'opened' : changed ? 'updated' : 'unchanged',
    ...(merge !== undefined && { merge: merge.state }),
  };
}

/**
 * Opens a pull request, or takes the one that another run opened first.
 * GitHub allows one open request for two branches.
 */
async function openOrFind(
  target: RepositoryTarget,
  request: ChangeRequest,
): Promise<{ pull: PullRequest; opened: boolean }> {
  const found = await findOpen(target, request);
  if (found !== undefined) return { pull: found, opened: false };
  const { client, repository } = target;
  const { head, base, title, body } = request;
  const undertaking = writing(`opening a pull request from ${head} to ${base}`, repository);
  return client.attempt(undertaking, async (octokit) => {
    try {
      const { data } = await octokit.rest.pulls.create({ ...repository, head, base, title, body });
      return { pull: data, opened: true };
    } catch (error) {
      if (!/already exists/i.test(failureOf(error)?.message ?? '')) throw error;
      const other = await findOpen(target, request);
      if (other === undefined) throw error;
      return { pull: other, opened: false };
    }
  });
}

async function findOpen(target: RepositoryTarget, branches: Branches): Promise<PullRequest | undefined> {
  return (await pullsOf(target, branches, 'open'))[0];
}

/** Reads the newest pull requests between the two branches and finds the closed one that proposed the change last. */
export async function closedChange(
  target: RepositoryTarget,
  { change, ...branches }: ChangeQuery,
): Promise<ClosedRequest | undefined> {
  const pulls = await pullsOf(target, branches, 'all');
  if (pulls.some(({ state }) => state === 'open')) return undefined;
  const last = pulls.find(({ body }) => markOf(body) === change);
  if (last === undefined || last.merged_at !== null) return undefined;
  return { number: last.number, url: last.html_url };
}

type Branches = Pick<ChangeRequest, 'head' | 'base'>;

/** Returns pull requests of the repository's own branches, the newest first. */
async function pullsOf(
  { client, repository }: RepositoryTarget,
  { head, base }: Branches,
  state: 'open' | 'all',
): Promise<readonly PullRequest[]> {
  return client.attempt(writing(`looking for ${state} pull requests`, repository), async (octokit) => {
    const query = { ...repository, state, head: `${repository.owner}:${head}`, base, per_page: 100 } as const;
    const { data } = await octokit.rest.pulls.list(query);
    const own = data.filter(
      (pull) => pull.head.ref === head && pull.base.ref === base && isSame(repository, pull.head.repo?.full_name),
    );
    return own.toSorted((left, right) => right.number - left.number);
  });
}

async function updateText(
  target: RepositoryTarget,
  pull: PullRequest,
  { title, body }: ChangeRequest,
): Promise<boolean> {
  if (sameText(pull.title, title) && sameText(pull.body, body)) return false;
  const { client, repository } = target;
  await client.attempt(writing(`updating pull request #${pull.number}`, repository), (octokit) =>
    octokit.rest.pulls.update({ ...repository, pull_number: pull.number, title, body }),
  );
  return true;
}

async function addLabels(target: RepositoryTarget, pull: PullRequest, wanted: readonly string[]): Promise<boolean> {
  const present = new Set(pull.labels.map((label) => label.name?.toLowerCase()));
  const labels = wanted.filter((label) => !present.has(label.toLowerCase()));
  if (labels.length === 0) return false;
  const { client, repository } = target;
  await client.attempt(writing(`labelling pull request #${pull.number}`, repository), (octokit) =>
    octokit.rest.issues.addLabels({ ...repository, issue_number: pull.number, labels }),
  );
  return true;
}

/**
 * Requests reviewers who were not requested and have not answered.
 * A repeated request would withdraw an approval.
 */
async function askReviewers(target: RepositoryTarget, pull: PullRequest, wanted: readonly string[]): Promise<boolean> {
  if (wanted.length === 0) return false;
  const asked = new Set([
    ...(pull.requested_reviewers ?? []).map((user) => user.login.toLowerCase()),
    ...(pull.requested_teams ?? []).map((team) => `${target.repository.owner}/${team.slug}`.toLowerCase()),
  ]);
  const open = wanted.filter((name) => !asked.has(name.toLowerCase()));
  if (open.length === 0) return false;
  const answered = await thoseWhoAnswered(target, pull);
  const reviewers = open.filter((name) => !name.includes('/') && !answered.has(name.toLowerCase()));
  const teams = open.filter((name) => name.includes('/')).map((name) => name.slice(name.indexOf('/') + 1));
  if (reviewers.length === 0 && teams.length === 0) return false;
  const { client, repository } = target;
  await client.attempt(writing(`asking for reviews of pull request #${pull.number}`, repository), (octokit) =>
    octokit.rest.pulls.requestReviewers({ ...repository, pull_number: pull.number, reviewers, team_reviewers: teams }),
  );
  return true;
}

async function thoseWhoAnswered(
  { client, repository }: RepositoryTarget,
  pull: PullRequest,
): Promise<ReadonlySet<string>> {
  return client.attempt(writing(`reading the reviews of pull request #${pull.number}`, repository), async (octokit) => {
    const { data } = await octokit.rest.pulls.listReviews({ ...repository, pull_number: pull.number, per_page: 100 });
    return new Set(data.flatMap((review) => (review.user === null ? [] : [review.user.login.toLowerCase()])));
  });
}
