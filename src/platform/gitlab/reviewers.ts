import { UsageError } from '../../base/errors.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import type { MergeRequest } from './merge-request.ts';

/** Adds those who are not reviewers yet. GitLab takes numbers for names, and the whole list at once. */
export async function addReviewers(
  target: ProjectTarget,
  found: MergeRequest,
  wanted: readonly string[],
): Promise<boolean> {
  const present = found.reviewers ?? [];
  const names = new Set(present.map((reviewer) => reviewer.username.toLowerCase()));
  const missing = wanted.filter((name) => !names.has(name.toLowerCase()));
  if (missing.length === 0) return false;
  const added = await Promise.all(missing.map((name) => userNumber(target, name)));
  const reviewerIds = [...new Set([...present.map((reviewer) => reviewer.id), ...added])];
  const { client, project } = target;
  await client.attempt(writing(`asking for reviews of merge request !${found.iid}`, project), (api) =>
    api.MergeRequests.edit(project, found.iid, { reviewerIds }),
  );
  return true;
}

async function userNumber({ client, project }: ProjectTarget, name: string): Promise<number> {
  const found = await client.attempt(writing(`looking for user ${name}`, project), (api) =>
    api.Users.all({ username: name, maxPages: 1 }),
  );
  const user = found.find((each) => each.username.toLowerCase() === name.toLowerCase());
  if (user !== undefined) return user.id;
  throw new UsageError({
    code: 'unknown-reviewer',
    where: `reviewer "${name}"`,
    found: 'GitLab knows no such user',
    fix: 'correct the user name',
  });
}
