import { objectOf } from '../answer.ts';
import type { PagesAudience } from '../pages.ts';
import { reading } from './project.ts';
import type { ProjectTarget } from './project.ts';

interface PagesFields {
  readonly pages_access_level?: unknown;
  readonly visibility?: unknown;
}

/**
 * Reads who can see the pages of a project ("Projects API", `pages_access_level`): `private` means its members, `enabled`
 * whoever may see the project. Only an instance with access control for pages keeps either, which its API does not tell:
 * GitLab.com has it.
 */
export async function pages({ client, project }: ProjectTarget, serverUrl: string): Promise<PagesAudience> {
  const undertaking = reading('reading the visibility of the pages', project);
  const answer = await client.attempt(undertaking, (api) => api.Projects.show(project));
  const found = objectOf<PagesFields>(answer, `GitLab: the pages of ${project}`);
  const { pages_access_level: level, visibility } = found;
  const because = `its pages are ${shown(level)} and the project is ${shown(visibility)}`;
  if (level === 'disabled') return { audience: 'none', because };
  if (level !== 'private' && !(level === 'enabled' && visibility === 'private')) return { audience: 'anyone', because };
  if (new URL(serverUrl).origin === 'https://gitlab.com') return { audience: 'readers', because };
  return { audience: 'unproven', because: `${because}, and GitLab does not tell whether this instance keeps that` };
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^[a-z_]{1,30}$/.test(value) ? `"${value}"` : 'of no known level';
}
