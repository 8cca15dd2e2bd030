import type { Clock } from '../../base/clock.ts';
import { UsageError } from '../../base/errors.ts';
import type { GitlabFacts } from '../facts.ts';
import type { Undertaking } from '../failure.ts';
import { repositoryPath } from '../location.ts';
import type { Host } from '../location.ts';
import type { GitlabClient } from './client.ts';

/** Project and client of a request. */
export interface ProjectTarget {
  readonly client: GitlabClient;
  /** Path of the project: `group/subgroup/project`. */
  readonly project: string;
  /** Host of the server, for the private addresses of its users. */
  readonly hostname?: string;
  readonly clock: Clock;
}

/** Parses a location. Throws UsageError for a project that is not on this GitLab. */
export function projectAt(location: string, { serverUrl }: GitlabFacts, wanted?: Host['wanted']): string {
  return repositoryPath(location, { platform: 'GitLab', serverUrl, deep: true, ...(wanted && { wanted }) });
}

/** Returns the project of the run. Throws UsageError when the facts do not name it. */
export function ownProject(facts: GitlabFacts): string {
  const { repository } = facts.run;
  if (repository !== undefined) return projectAt(repository, facts);
  throw new UsageError({
    code: 'no-repository',
    where: 'GitLab',
    expected: 'the project of this run in CI_PROJECT_PATH',
    found: 'nothing',
  });
}

/** Refuses a job token before a request: GitLab would answer 401 or 404 without the reason. */
export function refuseJobToken(facts: GitlabFacts, doing: string): void {
  if (facts.tokenKind !== 'job' || facts.token === undefined) return;
  throw new UsageError({
    code: 'job-token',
    where: `GitLab: ${doing}`,
    expected: 'an access token in GITLAB_TOKEN',
    found: 'only CI_JOB_TOKEN, which cannot',
    fix: 'make a project access token with the scope api and the role Developer, and add it as a masked CI/CD variable GITLAB_TOKEN',
  });
}

export function writing(doing: string, project: string): Undertaking {
  return {
    doing: `${doing} in ${project}`,
    permission: 'the token needs the scope api and the role Developer or higher in the project',
    absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
  };
}

/** Returns the named project, else the project of the run. */
export function projectOr(location: string | undefined, facts: GitlabFacts): string {
  return location === undefined ? ownProject(facts) : projectAt(location, facts, readWanted);
}

const readWanted = { what: 'reading a project by the API', otherwise: 'name one that is there' };

/** Describes a read that every plan of GitLab allows to users who can see the project. */
export function looking(doing: string, project: string): Undertaking {
  return {
    ...reading(doing, project),
    permission: 'the token needs the scope read_api and the role Reporter or higher in the project',
  };
}

export function reading(doing: string, project: string): Undertaking {
  return {
    doing: `${doing} of ${project}`,
    permission:
      'the token needs the scope read_api and the role Maintainer in the project, and GitLab the tier Premium',
    absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
  };
}
