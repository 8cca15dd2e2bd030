import type { Clock } from '../../base/clock.ts';
import { UsageError } from '../../base/errors.ts';
import type { GithubFacts } from '../facts.ts';
import type { Undertaking } from '../failure.ts';
import { repositoryPath } from '../location.ts';
import type { Host } from '../location.ts';
import type { GithubClient } from './client.ts';

/** A repository as the REST API addresses it. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** Repository and client of a request. */
export interface RepositoryTarget {
  readonly client: GithubClient;
  readonly repository: Repository;
  readonly clock: Clock;
}

/** Parses a location. Throws UsageError for a repository that is not on this GitHub. */
export function repositoryAt(location: string, { serverUrl }: GithubFacts, wanted?: Host['wanted']): Repository {
  return split(repositoryPath(location, { platform: 'GitHub', serverUrl, deep: false, ...(wanted && { wanted }) }));
}

/** Returns the named repository, else the repository of the run. */
export function repositoryOr(location: string | undefined, facts: GithubFacts): Repository {
  return location === undefined ? ownRepository(facts) : repositoryAt(location, facts, readWanted);
}

const readWanted = { what: 'reading a repository by the API', otherwise: 'name one that is there' };

/** Returns the repository of the run. Throws UsageError when the facts do not name it. */
export function ownRepository(facts: GithubFacts): Repository {
  const { repository } = facts.run;
  if (repository !== undefined) return repositoryAt(repository, facts);
  throw new UsageError({
    code: 'no-repository',
    where: 'GitHub',
    expected: 'the repository of this run in GITHUB_REPOSITORY',
    found: 'nothing',
  });
}

export function fullName({ owner, repo }: Repository): string {
  return `${owner}/${repo}`;
}

/** Compares names of owners and repositories without regard to case, as GitHub does. */
export function isSame(repository: Repository, name: string | undefined): boolean {
  return name?.toLowerCase() === fullName(repository).toLowerCase();
}

export function writing(doing: string, repository: Repository): Undertaking {
  return {
    doing: `${doing} in ${fullName(repository)}`,
    permission:
      "the token needs the permission 'pull-requests: write', and the repository or its organisation the setting 'Allow GitHub Actions to create and approve pull requests'",
    absence: `check the name; the GITHUB_TOKEN of a workflow sees its own repository only, another one needs a token of a GitHub App or a user`,
  };
}

export function committing(doing: string, repository: Repository): Undertaking {
  return {
    ...writing(doing, repository),
    permission: "the token needs the permission 'contents: write', and its owner the right to push to the branch",
  };
}

export function tagging(doing: string, repository: Repository): Undertaking {
  return {
    ...writing(doing, repository),
    permission:
      "the token needs the permission 'contents: write', and where a ruleset guards tags, to be among those that may create them",
  };
}

export function reading(doing: string, repository: Repository, permission = 'actions: read'): Undertaking {
  return {
    doing: `${doing} of ${fullName(repository)}`,
    permission: `the token needs the permission '${permission}'`,
    absence: `check the name; the GITHUB_TOKEN of a workflow sees its own repository only, and KRCI_DEPLOY_EVIDENCE_TOKEN is for another one`,
  };
}

function split(path: string): Repository {
  const [owner = '', repo = ''] = path.split('/');
  return { owner, repo };
}
