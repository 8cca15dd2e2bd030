import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseReference } from '../../../src/registry/reference.ts';
import { imageOf, store } from '../artifacts.ts';
import { type BareRepository, createBareRepository, type TreeFile } from '../bare-repository.ts';
import { startGitServer } from '../git-server.ts';
import { type GithubServer, startGithubServer } from '../github-server.ts';
import { githubRepository, type Commit, type GithubRepository } from '../github-state.ts';
import { startJobIssuer } from '../job-issuer.ts';
import { localPorts } from '../local-ports.ts';
import { startOneHost } from '../one-host.ts';
import { type BuiltImage, foreignActions, pushByCopy } from './foreign.ts';
import type { Hosted, RunRequest, RunResult, Settings } from './model.ts';
import { runWorkflow } from './runner.ts';
import type { Actions } from './scope.ts';
import { createTokens, holds, judged, type Tokens } from './tokens.ts';
import { parseWorkflow } from './workflow.ts';

/** An organisation on a GitHub of parts: Git, the API, the issuer of identities, the runner. */
export interface Company {
  readonly origin: string;
  readonly github: GithubServer;
  readonly tokens: Tokens;
  /** What GitHub has for a repository. */
  shown(name: string): GithubRepository;
  git(name: string): BareRepository;
  /** Starts a workflow by its button. */
  dispatch(request: RunRequest): Promise<RunResult>;
  /** Starts what a push to `main` starts, and what that pushes. */
  push(
    name: string,
    actor: string,
    files: Readonly<Record<string, TreeFile>>,
    message: string,
  ): Promise<readonly RunResult[]>;
  stop(): Promise<void>;
}

export interface CompanyOptions {
  readonly root: string;
  readonly repositories: Readonly<Record<string, RepositoryOptions>>;
  readonly organisation: Settings;
  readonly app: {
    readonly clientId: string;
    readonly key: string;
    readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  };
}

export interface RepositoryOptions extends Settings {
  readonly files: Readonly<Record<string, TreeFile>>;
  readonly environments: Readonly<Record<string, Settings>>;
}

export async function startCompany({ root, repositories, organisation, app }: CompanyOptions): Promise<Company> {
  const projects = join(root, 'projects');
  const tokens = createTokens();
  const pushers = new Map<string, boolean>();
  const git = await startGitServer({
    root: projects,
    mayDo: (token, path, isPush) => {
      const grant = tokens.of(token);
      const name = /^\/([^/]+\/[^/]+?)(?:\.git)?\//.exec(path)?.[1] ?? '';
      if (grant === undefined || !grant.repositories.includes(name.toLowerCase())) return false;
      if (isPush) pushers.set(name, grant.isJob);
      return holds(grant, 'contents', isPush ? 'write' : 'read');
    },
  });
  const [github, issuer] = await Promise.all([
    startGithubServer({ judge: (token, method, path) => judged(tokens.of(token), method, path) }),
    startJobIssuer(),
  ]);
  const front = await startOneHost(git.origin, {
    '/_services/': `${issuer.origin}/_services/`,
    '/api/v3/': `${github.origin}/`,
  });
  issuer.issuer = `${front.origin}/_services/token`;
  const hosted = Object.entries(repositories).map(([name, { files, secrets, variables, environments }]): Hosted => {
    return { name, git: createBareRepository(join(projects, `${name}.git`), files), secrets, variables, environments };
  });
  for (const one of hosted) github.repositories.set(one.name, shownOf(one));
  const grant = {
    repositories: hosted.map(({ name }) => name.toLowerCase()),
    permissions: app.permissions,
    isJob: false,
  };
  const services = { root: projects, origin: front.origin, tokens, app: { ...app, grant }, build: builder(root) };
  const actions: Actions = {
    root,
    origin: front.origin,
    apiUrl: `${front.origin}/api/v3`,
    github,
    issuer,
    tokens,
    repositories: hosted,
    organisation,
    foreign: foreignActions(services),
  };
  const heads = new Map(hosted.map((one) => [one.name, one.git.git('rev-parse', 'main')]));

  /** Starts the workflows of every push that a run made, unless it was made with a job's own token. */
  async function follow(actor: string): Promise<readonly RunResult[]> {
    const results: RunResult[] = [];
    for (const one of hosted) {
      const [before = '', after] = [heads.get(one.name), one.git.git('rev-parse', 'main')];
      if (before === after) continue;
      heads.set(one.name, after);
      showCommits(one, github.repositories.get(one.name));
      if (pushers.get(one.name) === true) continue;
      for (const workflow of startedBy(one, before, after)) {
        const request = { repository: one.name, workflow, actor };
        results.push(await runWorkflow(actions, request, { before, ref: 'refs/heads/main' }));
        results.push(...(await follow(actor)));
      }
    }
    return results;
  }

  return {
    origin: front.origin,
    github,
    tokens,
    shown: (name) => found(github.repositories.get(name), name),
    git: (name) =>
      found(
        hosted.find((one) => one.name === name),
        name,
      ).git,
    dispatch: async (request) => {
      const result = await runWorkflow(actions, { inputs: {}, ...request });
      await follow(`${app.clientId}[bot]`);
      return result;
    },
    push: async (name, actor, files, message) => {
      const one = found(
        hosted.find((each) => each.name === name),
        name,
      );
      one.git.commit(files, { message, author: `${actor} <${actor}@example.com>` });
      pushers.delete(name);
      return follow(actor);
    },
    stop: async () => {
      await Promise.all([front, git, github, issuer].map((each) => each.close()));
    },
  };
}

function found<T>(one: T | undefined, name: string): T {
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
}

function shownOf(hosted: Hosted): GithubRepository {
  const shown = githubRepository(hosted.name, { main: hosted.git.git('rev-parse', 'main') });
  showCommits(hosted, shown);
  return shown;
}

/** Tells GitHub's API which commits there are, and who wrote them: addresses are accounts' where they are people's. */
function showCommits({ git }: Hosted, shown: GithubRepository | undefined): void {
  if (shown === undefined) return;
  shown.branches = { main: git.git('rev-parse', 'main') };
  const lines = git.git('log', '--format=%H%x09%ae%x09%s', 'main').split('\n');
  const commits = lines.map((line): Commit => {
    const [sha = '', address = '', message = ''] = line.split('\t');
    const [, author] = /^(.*)@example\.com$/.exec(address) ?? [];
    return author === undefined ? { sha, message } : { sha, message, author };
  });
  shown.commits.splice(0, shown.commits.length, ...commits);
}

/** Workflows that a push to `main` starts. */
function startedBy({ git }: Hosted, before: string, after: string): readonly string[] {
  const changed = git.git('diff', '--name-only', before, after).split('\n');
  const names = git.git('ls-tree', '--name-only', `${after}:.github/workflows`).split('\n');
  return names.filter((name) => {
    const { push } = parseWorkflow(git.read(`.github/workflows/${name}`)).on;
    if (push === undefined) return false;
    const patterns = push?.paths?.map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
    );
    return patterns === undefined || changed.some((file) => patterns.some((pattern) => pattern.test(file)));
  });
}

/** Builds an image of what is checked out: its layer is the commit that it was built from. */
function builder(root: string): (image: BuiltImage) => Promise<string> {
  let number = 0;
  return async (image) => {
    number += 1;
    const { registries } = localPorts(root);
    mkdirSync(join(root, 'images'), { recursive: true });
    const layout = `oci:${join(root, 'images', String(number))}:built`;
    const artifact = imageOf('cart', { labels: image.labels, layers: [`built ${number}: ${image.tags.join(' ')}`] });
    await store(artifact, registries.open(parseReference(layout)), 'built');
    await pushByCopy(layout, image);
    return artifact.manifest.descriptor.digest;
  };
}
