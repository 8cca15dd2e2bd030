import type { ProjectTarget } from './project.ts';
import { looking, writing } from './project.ts';

/** GitLab starts the jobs of a resource group in any order unless told otherwise ("Resource groups API"). */
export async function unorderedQueues({ client, project }: ProjectTarget, apply: boolean): Promise<readonly string[]> {
  const groups = await client.attempt(looking('reading the resource groups', project), (api) =>
    api.ResourceGroups.all(project),
  );
  const unordered = groups.flatMap(({ key, process_mode: mode }) => (mode === 'unordered' ? [key] : []));
  if (!apply) return unordered;
  for (const key of unordered) {
    await client.attempt(writing(`ordering resource group ${key}`, project), (api) =>
      api.ResourceGroups.edit(project, key, { processMode: 'oldest_first' }),
    );
  }
  return unordered;
}

/** Variables whose scope is every environment; their values are not looked at. */
export async function sharedVariables({ client, project }: ProjectTarget): Promise<readonly string[]> {
  const undertaking = {
    ...looking('reading the names of the CI/CD variables', project),
    permission: 'the token needs the scope read_api and the role Maintainer in the project',
  };
  const all = await client.attempt(undertaking, (api) =>
    api.ProjectVariables.all(project, { perPage: 100, maxPages: 10 }),
  );
  return all.flatMap(({ key, environment_scope: scope }) => (scope === '*' ? [key] : []));
}
