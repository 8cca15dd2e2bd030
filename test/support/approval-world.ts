import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from './create-platform.ts';
import type { PlatformFacts } from '../../src/platform/facts.ts';
import type { BranchChange, GitopsRepositories } from '../../src/git/gitops.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { attachRecord } from '../../src/records/attach.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { imageOf, store } from './artifacts.ts';
import { fakeClock } from './clock.ts';
import { emptyDirectory, type GateRun, lay, runGate } from './gate.ts';
import type { GithubServer } from './github-server.ts';
import { startGithubServer } from './github-server.ts';
import type { GithubRepository } from './github-state.ts';
import { githubRepository } from './github-state.ts';
import { promotion } from './records.ts';
import type { GitlabServer } from './gitlab-server.ts';
import { startGitlabServer } from './gitlab-server.ts';
import type { GitlabProject } from './gitlab-state.ts';
import { gitlabProject } from './gitlab-state.ts';

export const built = 'c0ffee0000000000000000000000000000000001';
/** The commit that brought the approval file. */
export const approved = 'abba00000000000000000000000000000000abba';
export const deployed = 'c0ffee0000000000000000000000000000000000';
export const madeAt = '2026-11-23T08:00:00Z';
export const startedAt = '2026-11-23T09:00:00Z';
export const approvedAt = '2026-11-23T09:30:00Z';
const own = 'acme/gitops';
const source = 'acme/cart';

/** Two environments; what `prod` asks of approvals is the test's. */
export function approvalFlow(approval: string | undefined, rest = ''): string {
  const gates = approval === undefined ? '' : `gates:\n  prod: { approval: ${approval} }\n`;
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: acme/gitops, branch: main }
registry: oci:images
environments:
  - { name: dev,  tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production,  cluster: prod,    model: pull, promotion: manual, require-record: false }
applications:
  - { name: cart, image: shop/cart }
${gates}${rest}`;
}

export interface ApprovalRun {
  readonly flow: string;
  readonly platform: Platform;
  /** Default: what the build writes on images. */
  readonly image?: Parameters<typeof imageOf>[1];
  readonly inputs?: Readonly<Record<string, string>>;
  /** The text of the approval file in the GitOps repository; {digest} is the image's. */
  readonly file?: string;
  /** When the artifact entered dev, by a record. */
  readonly enteredDev?: string;
  /** Reports, and what lies beside them. */
  readonly files?: Readonly<Record<string, string>>;
  /** What Git has named for cart in dev, newest first: the artifact or another one. */
  readonly namedInDev?: readonly { readonly time: string; readonly isOther?: boolean }[];
}

/** The GitOps repository at one commit, with at most one file. */
function gitopsWith(path: string, text: string | undefined, changes: readonly BranchChange[] = []): GitopsRepositories {
  const repository = {
    name: own,
    location: 'https://git.example.com/acme/gitops.git',
    snapshot: () =>
      Promise.resolve({
        commit: approved,
        read: (wanted: string) =>
          Promise.resolve(text === undefined || wanted !== path ? undefined : new TextEncoder().encode(text)),
        list: () => Promise.resolve([]),
        entries: () => Promise.resolve([]),
      }),
    history: async () => ({
      newest: await repository.snapshot(),
      isCut: false,
      changes,
      position: () => undefined,
      after: () => [],
      removedBy: () => Promise.resolve([]),
    }),
    land: () => Promise.reject(new Error('nothing lands here')),
    branch: () => Promise.resolve('main'),
    landOn: () => Promise.reject(new Error('nothing lands here')),
  };
  return { open: () => repository, at: () => repository.snapshot(), directory: () => repository };
}

function namedIn({ namedInDev = [] }: ApprovalRun, digest: string): readonly BranchChange[] {
  return namedInDev.map(({ time, isOther = false }, index): BranchChange => {
    const named = isOther ? `sha256:${'d'.repeat(64)}` : digest;
    const text = `image:\n  tag: 1.3.0\n  digest: ${named}\n`;
    return {
      commit: String(index).repeat(40),
      time,
      author: 'krci-deploy',
      message: 'chore(shop): bump',
      paths: ['shop/dev/cart-values.yaml'],
      read: () => Promise.resolve(new TextEncoder().encode(text)),
    };
  });
}

/** The gate into prod in a directory of its own, about an image of cart in a layout there. */
export async function runApprovalGate(root: string, options: ApprovalRun): Promise<GateRun & { digest: string }> {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yaml': options.flow, ...options.files });
  const registries = createRegistries({ clock: fakeClock(), log: silentLog, directory });
  const image = imageOf('cart', options.image ?? { created: madeAt });
  await store(image, registries.open(parseReference('oci:images/shop/cart', { what: 'image' })), '1.3.0');
  const { digest } = image.manifest.descriptor;
  if (options.enteredDev !== undefined) {
    const entered = {
      ...promotion,
      destination: { environment: 'dev', repository: 'images' },
      time: options.enteredDev,
    };
    await attachRecord(
      registries.open(parseReference('oci:images/shop/cart', { what: 'image' })),
      image.manifest.descriptor,
      entered,
      undefined,
    );
  }
  const gitops = gitopsWith(
    'approvals/prod/cart.yaml',
    options.file?.replace('{digest}', digest),
    namedIn(options, digest),
  );
  const inputs = {
    environment: 'prod',
    application: 'cart',
    artifact: `oci:images/shop/cart@${digest}`,
    commit: built,
    ...options.inputs,
  };
  const platform = announcing(options.platform, digest);
  return { ...(await runGate(directory, inputs, { platform, registries, gitops })), digest };
}

export interface GithubApprovals {
  readonly server: GithubServer;
  /** Where the run is. */
  readonly gitops: GithubRepository;
  readonly cart: GithubRepository;
  platform(facts?: {
    readonly actor?: string;
    readonly runId?: number;
    readonly runner?: string;
    readonly commit?: string;
  }): Platform;
}

/** The platform, on which `{digest}` in a job's name stands for the image's. */
function announcing(platform: Platform, digest: string): Platform {
  const shown = (name: string): string => name.replaceAll('{digest}', digest);
  return {
    ...platform,
    announced: async () => {
      const { words, earlier } = await platform.announced();
      return { words: words.map(shown), earlier: earlier.map((names) => names.map(shown)) };
    },
  };
}

/** Run 7, started by sam, of a commit that alice wrote, approved by bob: all is well until a test says otherwise. */
export async function githubApprovals(): Promise<GithubApprovals> {
  const server = await startGithubServer();
  const gitops = githubRepository(own, { main: 'a'.repeat(40) });
  const cart = githubRepository(source, { main: built });
  for (const each of [gitops, cart]) server.repositories.set(each.fullName, each);
  gitops.environments.push({
    name: 'prod',
    reviewers: [{ login: 'bob' }],
    preventSelfReview: true,
    branches: 'protected',
    administratorsBypass: false,
  });
  gitops.runs.set(7, { actor: 'sam', createdAt: startedAt, sha: 'a'.repeat(40) });
  gitops.jobs.set(7, [
    { name: 'artifact', status: 'completed', runner: 'runner-1' },
    { name: 'promote / {digest} of cart into prod', runner: 'runner-2' },
  ]);
  gitops.approvals.set(7, [{ state: 'approved', environments: ['prod'], login: 'bob', comment: '' }]);
  for (const each of [gitops, cart]) {
    each.commits.push({ sha: built, author: 'alice' }, { sha: deployed, author: 'carol' });
  }
  return {
    server,
    gitops,
    cart,
    platform: ({ actor = 'sam', runId = 7, runner = 'runner-2', commit } = {}) => {
      const { apiUrl, serverUrl, token } = server;
      const facts: PlatformFacts = {
        kind: 'github',
        apiUrl,
        serverUrl,
        token,
        runId,
        runner,
        run: { repository: own, actor, commit },
      };
      return createPlatform(facts, { clock: fakeClock(), log: silentLog });
    },
  };
}

export interface GitlabApprovals {
  readonly server: GitlabServer;
  readonly project: GitlabProject;
  platform(facts?: { readonly environment?: string | undefined; readonly tokenKind?: 'job' | 'access' }): Platform;
}

/** Job 77, played by sam in sam's pipeline, of a commit that alice wrote, approved by bob. */
export async function gitlabApprovals(): Promise<GitlabApprovals> {
  const server = await startGitlabServer();
  server.users.set(13, 'sam');
  const project = gitlabProject(own, { main: 'a'.repeat(40) });
  server.projects.set(own, project);
  project.environments.push({ name: 'prod', rules: [{ description: 'bob', kind: 'user', approvals: 1 }] });
  project.jobs.push({ id: 77, ref: 'main', user: 'sam', createdAt: startedAt, name: 'prod {digest}' });
  const bobs = { user: 'bob', status: 'approved', at: approvedAt, comment: null } as const;
  project.deployments.push({ id: 1, environment: 'prod', job: 77, approvals: [bobs] });
  project.commits.push({ id: built, email: 'alice@example.com' }, { id: deployed, email: 'bob@example.com' });
  return {
    server,
    project,
    platform: (facts = {}) => {
      const { serverUrl, token } = server;
      const environment = 'environment' in facts ? facts.environment : 'prod';
      const run = { repository: own, actor: 'sam', environment };
      const all: PlatformFacts = {
        kind: 'gitlab',
        serverUrl,
        token,
        tokenKind: facts.tokenKind ?? 'access',
        jobId: 77,
        run,
      };
      return createPlatform(all, { clock: fakeClock(), log: silentLog });
    },
  };
}

/** A way in that must be closed. */
export interface BypassCase<World> {
  readonly title: string;
  /** What somebody does to get in. */
  readonly attempt: (world: World) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly image?: { readonly created?: string };
  /** The row that closes the gate. */
  readonly row: string;
  /** Part of its sentence. */
  readonly says: string;
  readonly exit?: number;
}

/** What every row that closes says, as one text. */
export function sentences(run: GateRun): string {
  return run.verdict.checks
    .filter(({ status }) => status === 'fail' || status === 'error')
    .map(({ title, required, found }) => `${title}: expected ${required}, found ${found}`)
    .join('\n');
}
