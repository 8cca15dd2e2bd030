import type { Flow } from '../flow/flow.ts';
import { type Git, GitError } from '../git/git.ts';
import type { GitopsRepositories } from '../git/gitops.ts';
import { parseLocation } from '../git/location.ts';
import type { SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';
import { type KnownRepository, knownRepositories, shown, type SourceRepositories } from './repositories.ts';
import { sourceTree } from './tree.ts';

export interface RepositoryReach {
  readonly git: Git;
  readonly gitops: GitopsRepositories;
}

/**
 * Repositories of a flow: its GitOps repository, those of its applications, and those of servers that it allows.
 * Without `reach` no server is contacted.
 */
export function flowRepositories(
  flow: Flow,
  own: KnownRepository,
  reach: RepositoryReach | undefined,
): SourceRepositories {
  const { repositories = [], hosts = [] } = flow.render;
  const applications = flow.applications.flatMap(({ source }) => source ?? []);
  const known = [
    { ...own, addresses: [...own.addresses, ...repositories] },
    ...applications.map(({ repository }) => repositoryOn(repository, reach)),
  ];
  return knownRepositories(known, (address) => {
    const [, host = ''] = /^https:\/\/([^/?#@]+)\//.exec(address) ?? [];
    return hosts.includes(host.toLowerCase()) ? repositoryOn(address, reach) : undefined;
  });
}

/** A repository whose revisions are looked up on its server, where servers may be contacted. */
function repositoryOn(location: string, reach: RepositoryReach | undefined): KnownRepository {
  const open = (revision: string | undefined): Promise<SourceTree> =>
    reach === undefined
      ? Promise.reject(new RenderProblem(`${shown(location)} is on a server, which is not contacted here`))
      : treeAt(location, revision, reach);
  return { addresses: [location], open };
}

/** Reads the tree of a branch, a tag or a commit. @throws RenderProblem where there is none, RemoteError */
export async function treeAt(
  location: string,
  revision: string | undefined,
  { git, gitops }: RepositoryReach,
): Promise<SourceTree> {
  if (revision === undefined) return sourceTree(await gitops.open(location, undefined).snapshot());
  if (/^[0-9a-f]{40}$/.test(revision)) return sourceTree(await gitops.at(location, revision));
  if (!/^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/.test(revision)) {
    throw new RenderProblem(`${JSON.stringify(revision.slice(0, 100))} is no branch, tag or commit`);
  }
  const [branch, tag] = [`refs/heads/${revision}`, `refs/tags/${revision}`];
  const text = await referencesOf(location, [branch, tag, `${tag}^{}`], git);
  const ids = new Map(
    text.split('\n').map((line): readonly [string, string] => [line.slice(line.indexOf('\t') + 1), line.slice(0, 40)]),
  );
  // A tag wins over a branch of its name, as Git resolves a revision; one that is signed leads to its commit.
  const commit = ids.get(`${tag}^{}`) ?? ids.get(tag) ?? ids.get(branch);
  if (commit === undefined) throw new RenderProblem(`${shown(location)} has no branch or tag ${revision}`);
  return sourceTree(await gitops.at(location, commit));
}

async function referencesOf(location: string, names: readonly string[], git: Git): Promise<string> {
  // Refuses remote helpers and credentials, before Git sees the text; a path stays as it is.
  parseLocation(location, '/');
  try {
    return (await git.run(['ls-remote', '--', location, ...names], { timeout: 60_000 })).text;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new RenderProblem(`${shown(location)} cannot be read: ${error.message}`);
  }
}
