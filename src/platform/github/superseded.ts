import type { ClosedRequest, SupersededQuery } from '../change-request.ts';
import { closeSuperseded as closeAll, type OpenRequest } from '../superseded.ts';
import type { RepositoryTarget } from './repository.ts';
import { isSame, writing } from './repository.ts';

export async function closeSuperseded(
  target: RepositoryTarget,
  superseded: SupersededQuery,
): Promise<readonly ClosedRequest[]> {
  return closeAll(superseded, {
    find: (isSuperseded) => findSuperseded(target, superseded, isSuperseded),
    close: (number, body) => close(target, number, superseded.keep, body),
  });
}

async function findSuperseded(
  { client, repository }: RepositoryTarget,
  { base, keep }: SupersededQuery,
  isSuperseded: (head: string) => boolean,
): Promise<readonly OpenRequest[]> {
  return client.attempt(writing('looking for superseded pull requests', repository), async (octokit) => {
    const query = { ...repository, state: 'open', base, per_page: 100 } as const;
    const pulls = await octokit.paginate(octokit.rest.pulls.list, query);
    return pulls
      .filter((pull) => pull.number < keep && isSuperseded(pull.head.ref))
      .filter((pull) => pull.base.ref === base && isSame(repository, pull.head.repo?.full_name))
      .map((pull) => ({ number: pull.number, url: pull.html_url, body: pull.body }));
  });
}

async function close(
  { client, repository }: RepositoryTarget,
  number: number,
  keep: number,
  body: string,
): Promise<void> {
  await client.attempt(writing(`closing pull request #${number}`, repository), async (octokit) => {
    await octokit.rest.issues.createComment({ ...repository, issue_number: number, body: `Superseded by #${keep}.` });
    await octokit.rest.pulls.update({ ...repository, pull_number: number, state: 'closed', body });
  });
}
