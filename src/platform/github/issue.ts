import { fitting } from '../body.ts';
import type { WantedIssue } from '../issue.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';

const maxTitle = 256;
const maxBody = 65_536;

/**
 * Opens one issue for each title, so that a rerun opens none.
 * A closed one is of an earlier emergency.
 */
export async function openIssue({ client, repository }: RepositoryTarget, wanted: WantedIssue): Promise<string> {
  const { label, body } = wanted;
  const title = wanted.title.slice(0, maxTitle);
  return client.attempt(reading('opening an issue', repository, 'issues: write'), async (octokit) => {
    const query = { ...repository, labels: label, state: 'open', per_page: 100 } as const;
    const { data } = await octokit.rest.issues.listForRepo(query);
    const found = data.find((issue) => issue.title === title && issue.pull_request === undefined);
    if (found !== undefined) return found.html_url;
    const draft = { ...repository, title, body: fitting(body, maxBody), labels: [label] };
    const { data: made } = await octokit.rest.issues.create(draft);
    return made.html_url;
  });
}
