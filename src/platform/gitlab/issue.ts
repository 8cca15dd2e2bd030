import { fitting } from '../body.ts';
import type { WantedIssue } from '../issue.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';

const maxTitle = 255;
const maxBody = 1_000_000;

/**
 * Opens one issue for each title, so that a rerun opens none.
 * A closed one is of an earlier emergency.
 */
export async function openIssue({ client, project }: ProjectTarget, wanted: WantedIssue): Promise<string> {
  const { label, body } = wanted;
  const title = wanted.title.slice(0, maxTitle);
  return client.attempt(writing('opening an issue', project), async (api) => {
    const found = await api.Issues.all({
      projectId: project,
      labels: label,
      state: 'opened',
      perPage: 100,
      maxPages: 1,
    });
    const same = found.find((issue) => issue.title === title);
    if (same !== undefined) return same.web_url;
    const made = await api.Issues.create(project, title, { description: fitting(body, maxBody), labels: label });
    return made.web_url;
  });
}
