import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGit } from '../../../../../src/git/binary.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import { plainGitEnvironment } from '../../../../support/bare-repository.ts';
import { type GithubApprovals, githubApprovals } from '../../../../support/approval-world.ts';
import { emptyDirectory, lay, reports, runGate } from '../../../../support/gate.ts';
import type { GitopsRepositories } from '../../../../../src/git/gitops.ts';
import type { SaidReview } from '../../../../support/github-state.ts';
import { pullRequest } from '../../../../support/github-state.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const file = 'krci-deploy-exceptions.yaml';
const exception = (id: string) =>
  `  - id: ${id}
    environments: [test]
    owner: alice
    approver: bob
    ticket: T-1
    reason: not reachable
    expires: 2027-01-31
`;
const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
applications:
  - { name: cart, image: shop/cart }
gates:
  test: { vulnerabilities: { max: { critical: 0 } } }
`;

let world: GithubApprovals;
let directory: string;
/** Commit of the clone that the default branch is at; HEAD when undefined. */
let published: string | undefined;
beforeEach(async () => {
  world = await githubApprovals();
  directory = emptyDirectory(root);
  published = undefined;
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', `${world.server.serverUrl}/acme/gitops.git`);
});
afterEach(async () => {
  await world.server.close();
  expect(world.server.violations).toEqual([]);
});

function git(...args: readonly string[]): string {
  const env = { ...process.env, ...plainGitEnvironment };
  return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
    cwd: directory,
    env,
  }).toString();
}

/** Commits the files, as the request brought them that these reviewed. */
function land(files: Readonly<Record<string, string>>, reviews?: readonly SaidReview[], author = 'alice'): void {
  lay(directory, files);
  git('add', '-A');
  git('commit', '-q', '-m', 'change');
  const sha = git('rev-parse', 'HEAD').trim();
  world.gitops.commits.unshift({ sha, author });
  if (reviews === undefined) return;
  const facts = { head: 'x', base: 'main', title: '', body: '', merged: true };
  pullRequest(world.gitops, { ...facts, author, brought: [sha], reviews: [...reviews] });
}

/** The default branch on the server: a commit of the clone. */
function defaultBranch(): GitopsRepositories {
  const commit = (published ?? git('rev-parse', 'HEAD')).trim();
  const read = (path: string): Promise<Uint8Array | undefined> => {
    const { status, stdout } = spawnSync('git', ['show', `${commit}:${path}`], { cwd: directory });
    return Promise.resolve(status === 0 ? stdout : undefined);
  };
  const branch = {
    name: 'gitops',
    location: 'https://git.example.com/acme/gitops.git',
    branch: () => Promise.resolve('main'),
    snapshot: () =>
      Promise.resolve({ commit, read, list: () => Promise.resolve([]), entries: () => Promise.resolve([]) }),
    history: () =>
      Promise.resolve({
        newest: { commit, read, list: () => Promise.resolve([]) },
        isCut: false,
        changes: [],
        position: () => undefined,
        after: () => [],
        removedBy: () => Promise.resolve([]),
      }),
    land: () => Promise.reject(new Error('nothing lands here')),
    landOn: () => Promise.reject(new Error('nothing lands here')),
  };
  return { open: () => branch, at: () => branch.snapshot(), directory: () => branch };
}

/** The verdict, and the warnings about exceptions. */
async function rows(): Promise<readonly string[]> {
  const own = createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment });
  lay(directory, { 'out/trivy.json': reports.trivy(['CRITICAL']) });
  const inputs = { environment: 'test', vulnerabilities: 'out/trivy.json' };
  const run = await runGate(directory, inputs, {
    platform: world.platform(),
    git: own,
    gitops: defaultBranch(),
  });
  const warnings = run.verdict.checks.filter(({ kind }) => kind === 'exceptions').map(({ found }) => found);
  return [run.verdict.verdict, ...warnings];
}

async function gate(): Promise<string> {
  return (await rows())[0] ?? '';
}

const approves: readonly SaidReview[] = [{ login: 'bob', state: 'APPROVED' }];
const base = { 'krci-deploy.yaml': flow };
const header = 'apiVersion: krci-deploy/v1\nexceptions:\n';

describe('exceptions that the platform says were reviewed', () => {
  test('the approver reviewed the request that brought every line', async () => {
    land(base);
    land({ [file]: header + exception('CVE-0') }, approves);
    expect(await gate()).toBe('pass');
  });

  test('bypass: the approver had a bot write it, or wrote it under the request of another', async () => {
    land(base);
    land({ [file]: header + exception('CVE-0') }, approves, 'github-actions[bot]');
    expect(await gate()).not.toBe('pass');
    world.gitops.pulls.at(-1)?.reviews.push({ login: 'dave', state: 'APPROVED' });
    expect(await gate()).toBe('pass');
  });

  test('bypass: a run of an old commit, whose exception the default branch no longer has', async () => {
    land(base);
    land({ [file]: header + exception('CVE-0') }, approves);
    land({ [file]: header + exception('CVE-9') }, approves);
    published = git('rev-parse', 'HEAD');
    git('checkout', '-q', 'HEAD^');
    expect(await gate()).toBe('fail');
  });

  test('other entries, comments and order may change without a review', async () => {
    land(base);
    land({ [file]: header + exception('CVE-0') }, approves);
    land({ [file]: `${header}  # later\n${exception('CVE-9')}${exception('CVE-0')}` }, []);
    expect(await gate()).not.toBe('fail');
  });

  test.each<{ title: string; make: () => void }>([
    { title: 'nobody reviewed it', make: () => land({ [file]: header + exception('CVE-0') }, []) },
    { title: 'it was pushed', make: () => land({ [file]: header + exception('CVE-0') }) },
    {
      title: 'its approver opened the request',
      make: () => land({ [file]: header + exception('CVE-0') }, approves, 'bob'),
    },
    {
      title: 'the review is of what was there before the last push',
      make: () =>
        land({ [file]: header + exception('CVE-0') }, [{ login: 'bob', state: 'APPROVED', commit: 'e'.repeat(40) }]),
    },
    {
      title: 'one line was changed without review afterwards',
      make: () => {
        land({ [file]: header + exception('CVE-1') }, approves);
        land({ [file]: header + exception('CVE-0') }, []);
      },
    },
    {
      title: 'a review of another exception of the file',
      make: () => {
        land({ [file]: header + exception('CVE-0') }, []);
        land({ [file]: header + exception('CVE-1') + exception('CVE-0') }, approves);
      },
    },
    {
      title: 'a change that is not committed',
      make: () => {
        land({ [file]: header + exception('CVE-1') }, approves);
        lay(directory, { [file]: header + exception('CVE-0') });
      },
    },
    {
      title: 'an alias to what is written elsewhere',
      make: () => {
        const named = exception('CVE-1').replace('[test]', '&all [test]');
        const alias = exception('CVE-0').replace('[test]', '*all');
        land({ [file]: header + named.replace('[test]', '[uat]') + alias }, approves);
        land({ [file]: header + named + alias }, []);
      },
    },
    {
      title: 'a line that narrowed it was deleted without review',
      make: () => {
        const whole = exception('CVE-0').replace('    owner', '    component: pkg:npm/only-this@1\n    owner');
        land({ [file]: header + whole }, approves);
        land({ [file]: header + whole.replace(/^ {4}component.*\n/m, '') }, []);
      },
    },
    {
      title: 'two of them were spliced by deletions alone',
      make: () => {
        const other = exception('CVE-77').replace('T-1', 'T-2');
        land({ [file]: header + exception('CVE-0').replace('[test]', '[uat]') + other }, approves);
        const [first = ''] = exception('CVE-0').split('\n');
        land({ [file]: `${header}${first}\n${other.split('\n').slice(1).join('\n')}` }, []);
      },
    },
    {
      title: 'it was taken out and came back without review',
      make: () => {
        land({ [file]: header + exception('CVE-0') + exception('CVE-1') }, approves);
        land({ [file]: header + exception('CVE-1') }, approves);
        land({ [file]: header + exception('CVE-1') + exception('CVE-0') }, []);
      },
    },
  ])('bypass: an exception, and $title', async ({ make }) => {
    land(base);
    make();
    expect(await gate()).toBe('fail');
  });

  test('bypass: a clone that is too shallow to say who brought it', async () => {
    land(base);
    land({ [file]: header + exception('CVE-0') }, approves);
    land({ other: 'x' }, []);
    const origin = directory;
    directory = emptyDirectory(root);
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin}`, directory]);
    git('remote', 'set-url', 'origin', `${world.server.serverUrl}/acme/gitops.git`);
    expect(await gate()).toBe('fail');
    expect(join(directory, file)).not.toBe(join(origin, file));
  });
});

describe('exceptions by CODEOWNERS, on a platform', () => {
  const owned = { CODEOWNERS: '* @bob\n', [file]: header + exception('CVE-0') };

  test('count as the protected default branch has both files', async () => {
    land(base);
    land(owned);
    expect(await rows()).toEqual(['pass']);
  });

  test.each<{ title: string; make: () => void; reason: RegExp }>([
    {
      title: 'anybody who may push writes the branch',
      make: () => {
        land(owned);
        world.gitops.rulesets = [];
      },
      reason: /does not count: the platform does not protect main of /,
    },
    {
      title: 'CODEOWNERS of a pushed branch',
      make: () => {
        land({ ...owned, CODEOWNERS: '* @carol\n' });
        published = git('rev-parse', 'HEAD');
        land({ CODEOWNERS: '* @bob\n' });
      },
      reason: /does not count: CODEOWNERS does not make bob an owner/,
    },
    {
      title: 'an entry of a pushed branch',
      make: () => {
        land({ ...owned, [file]: header + exception('CVE-9') });
        published = git('rev-parse', 'HEAD');
        land(owned);
      },
      reason: /does not count: it is not so on main of /,
    },
    {
      title: 'an owner without an account',
      make: () => land({ ...owned, [file]: owned[file].replace('alice', 'nobody') }),
      reason: /does not count: its owner nobody has no account on GitHub/,
    },
    {
      title: 'an owner that is a program',
      make: () => land({ ...owned, [file]: owned[file].replace('alice', '"renovate[bot]"') }),
      reason: /does not count: its owner renovate\[bot\] is no name of an account/,
    },
    {
      title: 'a checkout of no repository of the platform',
      make: () => {
        land(owned);
        git('remote', 'remove', 'origin');
      },
      reason: /does not count: krci-deploy-exceptions\.yaml is in no Git repository with an origin/,
    },
  ])('bypass: $title', async ({ make, reason }) => {
    land(base);
    make();
    const [verdict, ...warnings] = await rows();
    expect([verdict, warnings.join()]).toEqual(['fail', expect.stringMatching(reason)]);
  });
});
