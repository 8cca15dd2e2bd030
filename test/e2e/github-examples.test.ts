import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { manifest, reports } from '../../src/demo/texts.ts';
import { kept } from '../support/kept.ts';
import { steadyNames, summaryPicture } from '../support/picture.ts';
import { newPair } from '../support/records.ts';
import type { RegistryServer } from '../support/registry-server.ts';
import { startRegistry } from '../support/registry-server.ts';
import { createTranscript, type Transcript } from '../support/runner/transcript.ts';
import { type Company, startCompany } from '../support/runner/company.ts';
import type { Review, RunResult, Settings } from '../support/runner/model.ts';
import type { TreeFile } from '../support/bare-repository.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const keys = { nonprod: newPair(), prod: newPair() };
const environments = ['dev', 'test', 'staging', 'prod'];
let nonprod: RegistryServer;
let prod: RegistryServer;
let company: Company;
/** Of every job. */
let logs = '';
/** Lines of the example that the company changed: place and line. */
const edits: string[] = [];
const transcript = (): Transcript => (page ??= createTranscript({ title, madeBy, edits: edits.toSorted() }));
const title = 'From an empty directory to production and back, on GitHub';
const madeBy = 'npm run jest -- test/e2e/github-examples.test.ts';
let page: Transcript | undefined;

function filesOf(directory: string): Record<string, string> {
  const all = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const files = all.filter((path) => statSync(join(directory, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, named(join(directory, path))]));
}

function named(path: string): string {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n').flatMap((line, at) => (/\bexample\.com\b/.test(line) ? [`${path}:${at + 1}`] : []));
  edits.push(...lines.filter((line) => !edits.includes(line)));
  return text
    .replaceAll(/(?<![\w.])(?:registry|replica)\.example\.com/g, nonprod.host)
    .replaceAll(/(?<![\w.])prod\.example\.com/g, prod.host);
}

function dockerConfig(...registries: readonly RegistryServer[]): string {
  const auths = registries.map(({ host, username, password }) => {
    return [host, { auth: Buffer.from(`${username}:${password}`).toString('base64') }] as const;
  });
  return JSON.stringify({ auths: Object.fromEntries(auths) });
}

const app = { clientId: 'Iv23app', key: 'the key of the App' };

function settingsOf(name: string): Settings {
  const key = (name === 'prod' ? keys.prod : keys.nonprod).pem;
  const secrets = {
    KRCI_DEPLOY_APP_KEY: app.key,
    KRCI_DEPLOY_SIGNING_KEY: key,
    DOCKER_AUTH_CONFIG: dockerConfig(nonprod, prod),
  };
  return { secrets, variables: {} };
}

beforeAll(async () => {
  [nonprod, prod] = await Promise.all([startRegistry(), startRegistry()]);
  const write = Object.entries(reports)
    .filter(([path]) => !path.includes('failing'))
    .map(([path, text]) => `cat > ${path} << 'END'\n${text}\nEND\n`);
  const script = `#!/bin/sh\nmkdir -p reports\n${write.join('')}mv reports/semgrep.sarif reports/analysis.sarif\n`;
  const password = { secrets: { REGISTRY_PASSWORD: nonprod.password }, variables: {} };
  const dev = settingsOf('dev');
  company = await startCompany({
    root,
    app: { ...app, permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write', actions: 'read' } },
    organisation: {
      secrets: { DOCKER_AUTH_CONFIG_PULL: dockerConfig(nonprod, prod) },
      variables: { KRCI_DEPLOY_APP_CLIENT_ID: app.clientId, REGISTRY_USERNAME: nonprod.username },
    },
    repositories: {
      'acme/gitops': {
        files: {
          ...filesOf('examples/github/gitops'),
          'keys/nonprod.pub': keys.nonprod.publicPem,
          'keys/prod.pub': keys.prod.publicPem,
          ...Object.fromEntries(environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)])),
        },
        secrets: {},
        variables: {},
        environments: Object.fromEntries(environments.map((name) => [name, settingsOf(name)])),
      },
      'acme/cart': {
        files: {
          'app/server': 'echo cart\n',
          'test.sh': { mode: '100755', content: script },
        },
        secrets: {},
        variables: {},
        environments: { build: password, dev: { ...dev, secrets: { ...dev.secrets, ...password.secrets } } },
      },
    },
  });
  company.git('acme/cart').git('tag', 'v1.2.2', 'main');
  company.shown('acme/gitops').environments.push({
    name: 'prod',
    reviewers: [{ login: 'bob' }],
    preventSelfReview: true,
    branches: 'protected',
    administratorsBypass: false,
  });
});
afterAll(async () => {
  await Promise.all([company.stop(), nonprod.stop(), prod.stop()]);
});

function said(run: RunResult): string {
  return run.jobs.map(({ name, conclusion, log }) => `## ${name}: ${conclusion}\n${log}`).join('\n');
}

/** One version on its way: by a push, and then by the buttons. */
async function promote(environment: string, inputs: Record<string, string>, review?: Review): Promise<RunResult> {
  const run = await company.dispatch({
    repository: 'acme/gitops',
    workflow: 'promote.yml',
    actor: 'sam',
    inputs: { application: 'cart', environment, ...inputs },
    ...(review !== undefined && { review }),
  });
  const reviewer = review?.({ run: 0, job: '', environment })?.login;
  const approved = reviewer === undefined ? '' : `; ${reviewer} approves`;
  const name = inputs['target-version'] ?? '';
  transcript().step('sam', `runs *promote*: ${inputs['version'] ?? ''} into ${environment} as ${name}${approved}`, run);
  return run;
}

function approving(login: string): Review {
  return () => ({ login });
}

/** Reserves the next name of a commit, and returns it. */
async function nameOf(channel: string, commit: string): Promise<string> {
  const inputs = { channel, commit };
  const run = await company.dispatch({ repository: 'acme/cart', workflow: 'name.yml', actor: 'sam', inputs });
  expectSuccess(run);
  transcript().step('sam', `runs *name* in acme/cart: ${channel}`, run);
  return run.jobs[0]?.outputs['version'] ?? '';
}

/** Pushes a change, and returns the runs that it starts: the build, and the promotion into test. */
async function push(message: string, files: Record<string, TreeFile> = {}): Promise<readonly RunResult[]> {
  const started = await company.push('acme/cart', 'alice', files, message);
  for (const one of started) expectSuccess(one);
  transcript().step('alice', `pushes "${message}" to acme/cart`, ...started);
  return started;
}

function expectSuccess(run: RunResult): void {
  logs += said(run);
  expect({ ended: run.conclusion, log: run.conclusion === 'success' ? '' : said(run) }).toEqual({
    ended: 'success',
    log: '',
  });
}

/** The end of a version of dev. */
function commitOf(version: string): string {
  return version.split('.').at(-1) ?? '';
}

function valuesOf(environment: string): string {
  return company.git('acme/gitops').read(`shop/${environment}/cart-values.yaml`);
}

describe('the examples of GitHub', () => {
  let dev = '';
  let digest = '';
  let last: RunResult | undefined;
  let summary = '';

  test('a push is built once, deployed to dev, and goes on to test by itself', async () => {
    const [build, next] = await push('feat: gift cards', filesOf('examples/github/application'));
    dev = build?.jobs[0]?.outputs['version'] ?? '';
    digest = build?.jobs[0]?.outputs['digest'] ?? '';
    expect(digest).toMatch(/^sha256:/);
    for (const name of ['dev', 'test']) expect(valuesOf(name)).toContain(`digest: "${digest}"`);
    last = next;
  });

  test('a person promotes the digest to staging under the name of a candidate', async () => {
    const candidate = await nameOf('rc', commitOf(dev));
    expect(candidate).toBe('1.3.0-rc.1');
    const evidence = { 'evidence-run': last?.url ?? '' };
    last = await promote('staging', { version: dev, 'target-version': candidate, ...evidence });
    expectSuccess(last);
    expect(valuesOf('staging')).toContain(`digest: "${digest}"`);
  });

  test('production waits until somebody else than its starter approves, and the digest is in the name that waits', async () => {
    expect(await nameOf('release', 'v1.3.0-rc.1')).toBe('1.3.0');
    const inputs = { version: '1.3.0-rc.1', 'target-version': '1.3.0', 'evidence-run': last?.url ?? '' };
    const waiting = await promote('prod', inputs, approving('sam'));
    expect(waiting.conclusion).toBe('waiting');
    expect(waiting.jobs.at(-1)?.name).toContain(digest);
    expect(valuesOf('prod')).toContain('unset');
    last = await promote('prod', inputs, approving('bob'));
    expectSuccess(last);
    expect(valuesOf('prod')).toContain(`digest: "${digest}"`);
    summary = last.jobs.at(-1)?.summary ?? '';
  });

  test('a second version follows, and production goes back to the first by the button', async () => {
    const [build, next] = await push('fix: cards of no value', { 'app/server': 'echo card\n' });
    const second = build?.jobs[0]?.outputs ?? {};
    expect(second['digest']).not.toBe(digest);
    const version = second['version'] ?? '';
    const candidate = await nameOf('rc', commitOf(version));
    const staging = await promote('staging', { version, 'target-version': candidate, 'evidence-run': next?.url ?? '' });
    expectSuccess(staging);
    const release = await nameOf('release', `v${candidate}`);
    expect([candidate, release]).toEqual(['1.3.1-rc.1', '1.3.1']);
    const released = { version: candidate, 'target-version': release, 'evidence-run': staging.url };
    expectSuccess(await promote('prod', released, approving('bob')));
    expect(valuesOf('prod')).toContain(`digest: "${second['digest'] ?? ''}"`);
    const back = { application: 'cart', environment: 'prod', version: '1.3.0' };
    const rollback = { repository: 'acme/gitops', workflow: 'rollback.yml', actor: 'sam', inputs: back };
    const rolledBack = await company.dispatch({ ...rollback, review: approving('bob') });
    expectSuccess(rolledBack);
    transcript().step('sam', 'runs *rollback*: prod to 1.3.0; bob approves', rolledBack);
    expect(valuesOf('prod')).toContain(`digest: "${digest}"`);
    expect(valuesOf('prod')).toContain('tag: "1.3.0"');
  });

  test('with names alone edited, as its transcript has it', () => {
    for (const line of edits) expect(line).toMatch(/krci-deploy\.yaml|build\.yml/);
    const text = transcript().text();
    expect(kept('examples/github/TRANSCRIPT.md', text)).toBe(text);
  });

  test('with the job summary that the README shows', () => {
    const shown = summary
      .replaceAll(`${nonprod.host}/`, 'registry.example.com/')
      .replaceAll(`${prod.host}/`, 'prod.example.com/');
    const picture = summaryPicture(steadyNames(shown));
    expect(kept('docs/pictures/summary.svg', picture)).toBe(picture);
  });

  test('all of it within what GitHub allows, and with no secret in a log', () => {
    expect(company.github.violations).toEqual([]);
    const masked = logs.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secret of [...company.tokens.all(), app.key, nonprod.password, prod.password]) {
      expect(masked.includes(secret)).toBe(false);
    }
  });
});
