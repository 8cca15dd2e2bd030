import { listOf, objectOf } from '../answer.ts';
import type { SharedSecrets } from '../shared-secrets.ts';
import { looking, type ProjectTarget } from './project.ts';
import { GitlabFailure } from './request.ts';

/** Fields of a variable that are read: never its value ("Project-level CI/CD variables API"). */
interface Variable {
  readonly key: string;
  readonly environment_scope?: string;
}

/** A hundred names each: GitLab holds more of them only where its administrator says so. */
const pages = { perPage: 100, maxPages: 10 } as const;

/**
 * Lists variables that jobs of every environment see: of the project, and of each group above it.
 * A group shows its variables to its owners; others are told where they could not look. Those of the instance are its
 * administrators' alone.
 */
export async function sharedVariables(target: ProjectTarget): Promise<SharedSecrets> {
  const { client, project } = target;
  const undertaking = {
    ...looking('reading the names of the CI/CD variables', project),
    permission: 'the token needs the scope read_api and the role Maintainer in the project',
  };
  const own = await client.attempt(undertaking, async (api) =>
    listOf<Variable>(await api.ProjectVariables.all(project, pages), `GitLab: the variables of ${project}`),
  );
  const names = own.flatMap(shared);
  const unseen: string[] = [];
  for (const group of await groupsAbove(target)) {
    const found = await variablesOf(group, target);
    if (found === undefined) unseen.push(`the variables of the group ${group}: the token needs the role Owner there`);
    else names.push(...found.flatMap(shared));
  }
  return { names: [...new Set(names)], unseen };
}

/** Takes variables without a scope, too: groups have scopes on some plans only. */
function shared({ key, environment_scope: scope = '*' }: Variable): readonly string[] {
  return scope === '*' ? [key] : [];
}

/** Lists the groups that a project is in, the nearest first; a project of a user is in none. */
async function groupsAbove({ client, project }: ProjectTarget): Promise<readonly string[]> {
  const kind = await client.attempt(looking('reading the project', project), async (api) => {
    const { namespace } = objectOf<{ readonly namespace?: { readonly kind?: string } | null }>(
      await api.Projects.show(project),
      `GitLab: the project ${project}`,
    );
    return namespace?.kind;
  });
  if (kind === 'user') return [];
  const segments = project.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

/** Reads a group's variables; undefined where the token may not. */
async function variablesOf(
  group: string,
  { client, project }: ProjectTarget,
): Promise<readonly Variable[] | undefined> {
  return client.attempt(looking(`reading the variables of the group ${group}`, project), async (api) => {
    try {
      return listOf<Variable>(await api.GroupVariables.all(group, pages), `GitLab: the variables of ${group}`);
    } catch (error) {
      if (error instanceof GitlabFailure && [401, 403, 404].includes(error.failure.status)) return undefined;
      throw error;
    }
  });
}
