import type { RepositoryTarget } from './repository.ts';
import { writing } from './repository.ts';
import type { PullRequest } from './pull-request.ts';

/** Asks those who were not asked and have not answered: asking again would withdraw an approval. */
export async function askReviewers(
  target: RepositoryTarget,
  pull: PullRequest,
  wanted: readonly string[],
): Promise<boolean> {
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
