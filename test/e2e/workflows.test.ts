import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createBareRepository, plainGitEnvironment } from '../support/bare-repository.ts';
import { lay } from '../support/gate.ts';
import { temporaryDirectory } from '../support/temporary.ts';

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly environment?: string;
  readonly concurrency?: { readonly group: string; readonly queue?: string };
  readonly uses?: string;
  readonly steps?: readonly { readonly id?: string; readonly uses?: string; readonly run?: string }[];
}

const directory = temporaryDirectory();
const directories = ['.github', 'examples/github/application/.github', 'examples/github/gitops/.github'];
const workflows = directories.flatMap((parent) =>
  readdirSync(join(parent, 'workflows')).map((name) => join(parent, 'workflows', name)),
);
const metadata = ['action.yml', ...readdirSync('actions').map((name) => join('actions', name, 'action.yml'))];

function judged(files: readonly string[]): Record<string, readonly string[]> {
  return JSON.parse(
    execFileSync(process.execPath, ['test/support/judge-workflows.js', ...files], { encoding: 'utf8' }),
  );
}

describe('GitHub’s language service', () => {
  test('finds nothing to say about our actions, workflows and examples', () => {
    const files = [...metadata, ...workflows];
    expect(judged(files)).toEqual(Object.fromEntries(files.map((file) => [file, []])));
  });

  test('does find what is wrong', () => {
    const file = join(directory, 'bad.yml');
    const calls = 'kuberocketci/krci-deploy/.github/workflows/promote.yml@v0.1.0';
    const step = '{ uses: kuberocketci/krci-deploy@v0.1.0, with: { application: a, environment: b, aplication: c } }';
    writeFileSync(
      file,
      `on: push\njobs:\n  a:\n    runs-on: x\n    concurrency: { group: g, queue: some }\n    steps: [${step}]\n  b:\n    uses: ${calls}\n    with: { aplication: c }\n`,
    );
    const said = judged([file])[file]?.join('\n') ?? '';
    expect(said).toContain("Invalid action input 'aplication'");
    expect(said).toContain("Unexpected value 'some'");
    expect(said).toContain('Invalid input, aplication is not defined');
  });
});

test('promote.yml hands each of its inputs on to the action under its own name', () => {
  const text = readFileSync('.github/workflows/promote.yml', 'utf8');
  const { on: events }: { on: { workflow_call: { inputs: object } } } = parse(text);
  const { inputs }: { inputs: object } = parse(readFileSync('actions/promotion/action.yml', 'utf8'));
  const own = Object.keys(events.workflow_call.inputs).filter((name) => name in inputs && name !== 'expect-digest');
  expect(own).toEqual(expect.arrayContaining(['application', 'commit', 'reopen']));
  expect(own.filter((name) => !text.includes(`\n          ${name}: \${{ inputs.${name} }}`))).toEqual([]);
});

describe.each(workflows)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);

  test('grants nothing but what a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeDefined();
  });

  test('pins other people’s actions to a commit and says which version that is', () => {
    for (const [line] of text.matchAll(/^.*\buses: .*$/gm)) {
      if (/uses: (?:\.\/|\$\/|kuberocketci\/krci-deploy)/.test(line)) continue;
      expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('puts no expression into a shell script', () => {
    for (const { run = '' } of jobs.flatMap(({ steps = [] }) => steps)) expect(run).not.toContain('${{');
  });

  test('lets promotions into one environment wait for each other, all of them', () => {
    for (const { environment, concurrency } of jobs) {
      // The build and the board promote nothing: their environments hold the password that pushes, and the page.
      if (environment === undefined || ['build', 'github-pages'].includes(environment)) continue;
      // Servers that do not know `queue` refuse the whole workflow.
      const rest = file.includes('enterprise') ? { 'cancel-in-progress': false } : { queue: 'max' };
      expect(concurrency).toEqual({ group: `krci-deploy-${environment}`, ...rest });
    }
  });
});

/** A step's script as the runner runs it. */
function runScript(
  script: string,
  variables: Readonly<Record<string, string>>,
): { code: number | null; output: string } {
  const output = join(directory, 'output');
  writeFileSync(output, '');
  const env = { ...plainGitEnvironment, GITHUB_OUTPUT: output, ...variables };
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const { status } = spawnSync('bash', args, { cwd: variables['CWD'] ?? directory, env, encoding: 'utf8' });
  return { code: status, output: readFileSync(output, 'utf8') };
}

function scriptOf(file: string, step: string): string {
  const { jobs }: Workflow = parse(readFileSync(join('.github/workflows', file), 'utf8'));
  const found = Object.values(jobs).flatMap(({ steps = [] }) => steps.filter(({ id }) => id === step));
  return found[0]?.run ?? '';
}

describe('promote-next', () => {
  const script = scriptOf('promote-next.yml', 'changed');
  const repository = createBareRepository(join(directory, 'gitops.git'), {
    'shop/dev/cart-values.yaml': 'tag: 1',
    'shop/dev/gone-values.yaml': 'tag: 1',
    'shop/test/cart-values.yaml': 'tag: 1',
  });
  const before = repository.git('rev-parse', 'main');
  const run = 'https://github.com/acme/cart/actions/runs/42/attempts/1';
  repository.commit({ 'shop/dev/cart-values.yaml': 'tag: 2' }, { message: `Deploy\n\nVersion: 2\nRun: ${run}\n` });
  const after = repository.commit(
    {
      'shop/dev/search-values.yaml': 'tag: 1',
      'shop/dev/gone-values.yaml': null,
      'shop/dev/$(touch pwned)-values.yaml': 'x',
      'shop/dev/a","application":"b-values.yaml': 'x',
      'shop/test/cart-values.yaml': 'tag: 2',
      'shop/dev/README.md': 'x',
    },
    { message: 'More\n\nRun: $(touch pwned) "quoted"\n' },
  );
  const variables = {
    CWD: repository.path,
    MANIFESTS: 'shop/dev/{application}-values.yaml',
    GITHUB_SHA: after,
    BEFORE: before,
    EVIDENCE: 'reports',
  };
  const both = [
    { application: 'cart', run },
    { application: 'search', run: '' },
  ];

  test.each([
    ['what a push changed', {}, both],
    ['only the newest commit of a new branch', { BEFORE: '0'.repeat(40) }, both.slice(1)],
    ['nothing when nothing changed', { BEFORE: after }, []],
    ['no runs when the gate needs none', { EVIDENCE: '' }, both.map(({ application }) => ({ application, run: '' }))],
  ])('finds %s', (_what, changed, promotions) => {
    const { code, output } = runScript(script, { ...variables, ...changed });
    expect(code).toBe(0);
    expect(JSON.parse(output.replace('promotions=', ''))).toEqual(promotions);
    expect(readdirSync(repository.path)).not.toContain('pwned');
  });
});

describe('promote', () => {
  const script = scriptOf('promote.yml', 'evidence');
  const server = { GITHUB_SERVER_URL: 'https://github.example.com', GITHUB_REPOSITORY: 'acme/gitops' };

  test.each(['', '/attempts/2'])('knows the run in a URL that ends in "%s"', (attempt) => {
    const RUN = `https://github.example.com/acme/my.cart/actions/runs/42${attempt}`;
    expect(runScript(script, { ...server, RUN })).toEqual({
      code: 0,
      output: 'repository=acme/my.cart\nrun=42\nrepositories=my.cart\n',
    });
  });

  test.each([
    ['that of the source', '', 'https://github.example.com/acme/cart', 'cart'],
    ['none of another owner', '', 'https://github.example.com/mallory/cart', ''],
    ['none of another server', '', 'https://evil.example.com/acme/cart', ''],
    ['none that is no name', '', 'https://github.example.com/acme/cart,gitops\nrun=1', ''],
    ['one, where both are there', '/acme/cart/actions/runs/42', 'https://github.example.com/acme/cart', 'cart'],
    ['both', '/acme/gitops/actions/runs/42', 'https://github.example.com/acme/cart', 'cart,gitops'],
  ])('names repositories to read in: %s', (_what, run, SOURCE, repositories) => {
    const RUN = run === '' ? '' : `https://github.example.com${run}`;
    const { code, output } = runScript(script, { ...server, RUN, SOURCE });
    expect({ code, last: output.split('\n').at(-2) }).toEqual({ code: 0, last: `repositories=${repositories}` });
  });

  test.each([
    'https://evil.example.com/acme/cart/actions/runs/42',
    'https://github.example.com/mallory/forged-reports/actions/runs/42',
    'https://github.example.com/acme/cart/actions/runs/42/../43',
    'https://github.example.com/acme/cart/actions/runs/42\nrepository=x/y',
    '$(touch pwned)',
  ])('refuses %j', (RUN) => {
    expect(runScript(script, { ...server, RUN })).toEqual({ code: 2, output: '' });
  });
});

const sha = 'c0ffee0000000000000000000000000000000001';

/** Reports, one of them with a sidecar, and a curl that answers and keeps what it was asked. */
function world(answer: string): Readonly<Record<string, string>> {
  const home = mkdtempSync(join(directory, 'sidecars-'));
  lay(home, {
    'reports/a b.xml': '<testsuite/>',
    'reports/deep/lcov.info': 'SF:a',
    'reports/old.json': '{}',
    'reports/old.json.krci.json': '{"commit":"kept"}',
    'answer.json': answer,
    'bin/curl': `#!/bin/sh\ncat > "${home}/header"\nprintf '%s' "$*" > "${home}/args"\ncat "${home}/answer.json"\n`,
  });
  chmodSync(join(home, 'bin/curl'), 0o755);
  const api = { GITHUB_API_URL: 'https://api.github.com', REPOSITORY: 'acme/cart', RUN: '42', TOKEN: 'ghs_secret' };
  return { CWD: home, REPORTS: 'reports', PATH: `${join(home, 'bin')}:${process.env['PATH']}`, ...api };
}

describe('promote: which commit the reports are about', () => {
  const script = scriptOf('promote.yml', 'sidecars');
  test('each report gets a sidecar with the commit of the run and its hash; one that has a sidecar keeps it', () => {
    const variables = world(`{"id": 42, "head_sha": "${sha}", "head_commit": {"id": "${'f'.repeat(40)}"}}`);
    const home = variables['CWD'] ?? '';
    expect(runScript(script, variables).code).toBe(0);
    const read = (path: string): string => readFileSync(join(home, path), 'utf8');
    expect(JSON.parse(read('reports/a b.xml.krci.json'))).toEqual({
      commit: sha,
      sha256: createHash('sha256').update('<testsuite/>').digest('hex'),
    });
    expect(JSON.parse(read('reports/deep/lcov.info.krci.json'))).toMatchObject({ commit: sha });
    expect(read('reports/old.json.krci.json')).toBe('{"commit":"kept"}');
    expect(read('header')).toBe('Authorization: Bearer ghs_secret');
    expect(read('args')).toContain('https://api.github.com/repos/acme/cart/actions/runs/42');
    expect(read('args')).not.toContain('secret');
  });

  test.each(['{"message": "Not Found"}', ''])('an answer without a commit ends it: %j', (answer) => {
    const variables = world(answer);
    expect(runScript(script, variables).code).toBe(4);
    expect(existsSync(join(variables['CWD'] ?? '', 'reports/a b.xml.krci.json'))).toBe(false);
  });
});
