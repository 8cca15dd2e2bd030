import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { commands, isActionCommand } from '../../src/entry/commands.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { runPipeline } from '../support/gitlab-ci.ts';
import type { PipelineRun } from '../support/gitlab-ci.ts';
import { temporaryDirectory } from '../support/temporary.ts';

interface Exposed {
  readonly expose_as?: string;
  readonly paths: readonly string[];
}

interface Include {
  readonly component: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Each component with what it requires, and `echo` in the place of the CLI. */
const root = temporaryDirectory();
const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  promote: { to: 'test' },
  'manifest-bump': { environment: 'test' },
  promotion: { application: 'cart', environment: 'test' },
  advance: { application: 'cart', environment: 'test' },
};
const components = commands.filter(isActionCommand).map(({ declaration }) => declaration.name);
let runs = 0;

function include(component: string, inputs: Readonly<Record<string, unknown>> = {}): Include {
  const common = { 'job-name': component, stage: 'test', cli: 'echo ran' };
  return { component, inputs: { ...common, ...required[component], ...inputs } };
}

/** A checkout of the component project itself, whose pipeline includes its own components. */
function pipeline(
  includes: readonly Include[],
  args: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
  branch = 'main',
): Promise<PipelineRun> {
  runs += 1;
  const checkout = join(root, String(runs));
  mkdirSync(checkout);
  cpSync('templates', join(checkout, 'templates'), { recursive: true });
  const found = includes.map(({ component, inputs }) => ({
    component: `$CI_SERVER_FQDN/$CI_PROJECT_PATH/${component}@$CI_COMMIT_SHA`,
    inputs,
  }));
  writeFileSync(join(checkout, '.gitlab-ci.yml'), stringify({ include: found, ...more }));
  const git = (...words: readonly string[]): unknown =>
    execFileSync('git', ['-C', checkout, ...words], { env: { ...plainGitEnvironment, ...person }, stdio: 'pipe' });
  git('init', '--quiet', `--initial-branch=${branch}`);
  git('remote', 'add', 'origin', 'https://gitlab.example.com/kuberocketci/krci-deploy.git');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'components');
  return runPipeline(checkout, { variables: { CI_JOB_TOKEN: 'unused', CI_DEFAULT_BRANCH: 'main' }, args });
}

const person = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

test.each(['templates', 'gitlab-17'])('%s has a file for every step, and no other', (directory) => {
  expect(readdirSync(directory).toSorted()).toEqual(components.map((name) => `${name}.yml`).toSorted());
  for (const name of readdirSync(directory)) {
    const text = readFileSync(join(directory, name), 'utf8');
    // Servers before 18.7 refuse a header with another key than `inputs`.
    const isOlder = directory === 'gitlab-17';
    expect(/^  component:|component\.sha/m.test(text)).toBe(!isOlder);
    expect(text.includes('$[[ inputs.component-ref ]]')).toBe(isOlder);
  }
});

test('no component exposes a pattern, which GitLab refuses', () => {
  const files = readdirSync('gitlab-components').filter((name) => name.endsWith('.yml'));
  const exposing = files.flatMap((name) => {
    const [, job = ''] = readFileSync(join('gitlab-components', name), 'utf8').split(/^---\n/m);
    const { artifacts } = Object.values<{ artifacts?: Exposed }>(parse(job) ?? {})[0] ?? {};
    return artifacts?.expose_as === undefined ? [] : [{ name, paths: artifacts.paths }];
  });
  expect(exposing.map(({ name }) => name)).toEqual(['check.yml']);
  for (const { paths } of exposing) expect(paths.join()).not.toContain('*');
});

test('every component passes GitLab’s schema and calls the CLI with its inputs', async () => {
  const { exitCode, log } = await pipeline([
    ...components.filter((name) => name !== 'gate').map((name) => include(name)),
    include('gate', { sarif: 'a b/*.sarif,c.sarif', 'max-errors': '$LIMIT', 'dry-run': true, environment: 'dev' }),
  ]);
  expect(log).toContain('json schema validated');
  expect(exitCode).toBe(0);
  for (const name of components) expect(log).toMatch(new RegExp(`> ran ${name} --`));
  // A list keeps its blanks, a variable's name goes to the CLI as it is, and what was left out is empty.
  const called = /> ran gate (.*)/.exec(log)?.[1] ?? '';
  expect(called).toContain('--sarif=a b/*.sarif,c.sarif ');
  expect(called).toContain('--max-errors=$LIMIT ');
  expect(called).toContain('--dry-run=true ');
  expect(called).toContain('--commit= ');
});

test('nothing of the pipeline’s defaults but its runners is the job’s', async () => {
  const includes = [include('check'), include('version')];
  const { exitCode, log } = await pipeline(includes, [], {
    default: { before_script: ['exit 9'], tags: ['deployer'] },
  });
  expect(log).toContain('> ran check --');
  expect(exitCode).toBe(0);
});

test('what enters an environment runs on the default branch alone', async () => {
  const entering = ['promotion', 'promote', 'manifest-bump', 'advance'];
  const includes = [...entering, 'check'].map((name) => include(name));
  const jobsOn = async (branch: string): Promise<readonly string[]> => {
    const { log } = await pipeline(includes, ['--list-csv'], {}, branch);
    return [...log.matchAll(/^([a-z-]+);/gm)].map(([, name = '']) => name).filter((name) => name !== 'name');
  };
  expect((await jobsOn('main')).toSorted()).toEqual([...entering, 'check'].toSorted());
  expect(await jobsOn('gift-cards')).toEqual(['check']);
});

describe('what would leave the quotes of the shell', () => {
  const hostile = "x'; touch pwned; '";

  test.each<[string, string, unknown]>([
    ['gate', 'environment', hostile],
    ['gate', 'sarif', `a.sarif,${hostile}`],
    ['gate', 'max-errors', hostile],
    ['version', 'cli', 'echo; touch pwned'],
    ['version', 'component-project', '../$(touch pwned)'],
    ['promote', 'to', ''],
  ])('%s: %s is refused before there is a job', async (component, input, value) => {
    const { exitCode, log } = await pipeline([include(component, { [input]: value })]);
    expect(exitCode).not.toBe(0);
    expect(log).toContain(`\`${input}\` input`);
    expect(log).toContain('does not match required regex');
    expect(existsSync(join(root, String(runs), 'pwned'))).toBe(false);
  });
});
