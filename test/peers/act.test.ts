import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../src/demo/image.ts';
import { manifest, reports } from '../../src/demo/texts.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { node24 } from '../support/action-run.ts';
import { createBareRepository, plainGitEnvironment } from '../support/bare-repository.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { localPorts } from '../support/local-ports.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import type { PeerRun } from '../support/peer.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/**
 * The examples for a GitOps repository, run by act on this machine: our actions come from this checkout, checkout is act's
 * own, and the artifact service is a directory.
 */
const act = findPeer('act', ['--version'], /0\.2\.8\d/);
sayMissing(act, 'act', 'go install github.com/nektos/act@v0.2.87');
const when = act === undefined ? describe.skip : describe;

const root = temporaryDirectory();
const checkout = join(root, 'checkout');
const environments = ['dev', 'test', 'staging', 'prod'];
// act takes the path of origin for owner and name of the repository, so that the owner is empty.
const runOfReports = 'https://github.com//shop/actions/runs/42';
const layouts = { nonprod: `oci:${join(root, 'nonprod')}`, prod: `oci:${join(root, 'prod')}` };
let gitops: BareRepository;
let digest = '';

/** Someone's cart, deployed to staging as 1.3.0-rc.1. */
beforeAll(async () => {
  const { registries } = localPorts(root);
  mkdirSync(join(root, 'cart/app'), { recursive: true });
  writeFileSync(join(root, 'cart/app/server'), 'echo cart\n');
  const built = registries.open(parseReference(`${layouts.nonprod}/shop/cart:1.3.0-rc.1`));
  digest = await buildImage(join(root, 'cart'), built, '1.3.0-rc.1');
  gitops = createGitops();
  artifactService();
  for (const part of ['action.yml', 'actions', 'dist', '.github']) {
    cpSync(part, join(root, 'krci-deploy', part), { recursive: true });
  }
  execFileSync('git', ['clone', '--quiet', gitops.path, checkout], { env: plainGitEnvironment });
  // As they are published for act, which knows neither `queue` nor `$/`.
  cpSync('examples/github-dry-run/gitops/.github', join(checkout, '.github'), { recursive: true });
  commitOfReports();
});

/** What stands in for GitHub's answer about the run of the reports. */
function commitOfReports(): void {
  const curl = join(root, 'bin/curl');
  mkdirSync(dirname(curl));
  writeFileSync(curl, `#!/bin/sh\necho '{ "head_sha": "${'c0ffee'.repeat(7).slice(0, 40)}" }'\n`, { mode: 0o755 });
}

/** Actions of others that the examples use, with their commits. */
function actionsOfOthers(): readonly string[] {
  const directory = join(checkout, '.github/workflows');
  const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
  const found = texts.flatMap((text) => text.match(/(?<=uses: )[\w-]+\/[\w-]+@[0-9a-f]{40}/g) ?? []);
  return [...new Set(found)].filter((name) => !name.startsWith('actions/checkout@'));
}

/** Which of the stand-ins an action has; the rest are skipped by their conditions and fetched all the same. */
function standIn(action: string): string {
  return action.includes('/download-artifact@') ? 'download' : action.includes('/upload-') ? 'upload' : 'none';
}

function createGitops(): BareRepository {
  const flow = readFileSync('examples/github/gitops/krci-deploy.yaml', 'utf8')
    // Secrets of environments are GitHub's, and so are the keys of records.
    .replace(/^records:\n(?: .*\n)+/m, '')
    // GitHub is not there to be asked about the run of the reports: sidecars bind them to the image.
    .replace(/, evidence: \{ repositories: \[[^\]]*\] \}/, '')
    // act knows no protected environments, and GitHub is not there to be asked who approved.
    .replace('promotion: controlled', 'promotion: automatic')
    .replace('registry: registry.example.com', `registry: "${layouts.nonprod}"`)
    .replace('registry: prod.example.com', `registry: "${layouts.prod}"`)
    .replace('replica: replica.example.com', `replica: "${layouts.nonprod}"`)
    .replace('https://mirror.example.com/shop/gitops.git', join(root, 'gitops.git'));
  const deployed = manifest('staging')
    .replace("'unset'", `'${layouts.nonprod}/shop/cart'`)
    .replace('0.0.0', '1.3.0-rc.1')
    .replace('digest: ""', `digest: "${digest}"`);
  const values = environments.map((name) => [
    `shop/${name}/cart-values.yaml`,
    name === 'prod' ? manifest(name) : deployed,
  ]);
  return createBareRepository(join(root, 'gitops.git'), { 'krci-deploy.yaml': flow, ...Object.fromEntries(values) });
}

/** What stands in for actions of GitHub: reports that are there, an upload that does nothing, no App. */
function artifactService(): void {
  const evidence = join(root, 'krci-deploy-evidence');
  for (const [path, text] of Object.entries(reports)) {
    if (path.includes('failing')) continue;
    mkdirSync(join(evidence, 'reports'), { recursive: true });
    writeFileSync(join(evidence, path), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(evidence, `${path}.krci.json`), JSON.stringify({ digest, sha256 }));
  }
  for (const [name, run] of [
    ['download', `cp -r ${join(evidence, 'reports')} krci-deploy-evidence`],
    ['upload', 'true'],
    ['none', 'exit 1'],
  ] as const) {
    mkdirSync(join(root, name));
    const steps = [{ shell: 'bash', run }];
    const metadata = { name, description: name, runs: { using: 'composite', steps } };
    writeFileSync(join(root, name, 'action.yml'), JSON.stringify(metadata));
  }
  for (const ending of ['', '.krci.json']) {
    renameSync(join(evidence, `reports/semgrep.sarif${ending}`), join(evidence, `reports/analysis.sarif${ending}`));
  }
}

function runWorkflow(event: string, workflow: string, args: readonly string[] = []): Promise<PeerRun> {
  if (act === undefined) throw new Error('act is not here');
  const local = [
    `kuberocketci/krci-deploy@v0.1.0=${join(root, 'krci-deploy')}`,
    ...actionsOfOthers().map((action) => `${action}=${join(root, standIn(action))}`),
  ].flatMap((replacement) => ['--local-repository', replacement]);
  const options = ['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--secret', 'GITHUB_TOKEN=unused'];
  const environment = {
    HOME: root,
    PATH: `${join(root, 'bin')}:${resolve(node24, '..')}:${process.env['PATH'] ?? ''}`,
  };
  const file = `.github/workflows/${workflow}.yml`;
  return runPeer(act, [event, '--workflows', file, ...options, ...local, ...args], { cwd: checkout, environment });
}

/** By hand, into production. */
function promote(workflow: string, target: string, run: string): Promise<PeerRun> {
  const version = '1.3.0-rc.1';
  const inputs = { application: 'cart', environment: 'prod', version, 'target-version': target, 'evidence-run': run };
  const args = Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]);
  return runWorkflow('workflow_dispatch', workflow, args);
}

function pull(): void {
  execFileSync('git', ['pull', '--quiet', '--ff-only'], { cwd: checkout, env: plainGitEnvironment });
}

/** GitHub is not there to be asked about the run of the reports; every other check of the gate has its answer. */
function expectOneDoubt(log: string, environment: string): void {
  expect(log).toContain(`The gate into ${environment} is closed: 1 of 5 checks, verdict error.`);
  expect(log).toMatch(/::error title=Run of the evidence::expected a good run/);
}

when('act', () => {
  test.each([
    ['for workflow_dispatch', 'promote-enterprise', '42'],
    ['that calls the reusable workflow', 'promote', runOfReports],
  ])('comes as far as the question to GitHub by the example %s', async (_what, workflow, evidence) => {
    const before = gitops.git('rev-parse', 'main');
    const { exitCode, log } = await promote(workflow, '1.3.0', evidence);
    expect(exitCode).not.toBe(0);
    expectOneDoubt(log, 'prod');
    expect(gitops.git('rev-parse', 'main')).toBe(before);
  });

  test('the reusable workflow takes no address of a run that leads elsewhere', async () => {
    const before = gitops.git('rev-parse', 'main');
    const { exitCode, log } = await promote('promote', '1.3.0', 'https://github.com/acme/shop/../x/actions/runs/42');
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/evidence-run is not the URL of a run on this server, of a repository of the same owner/);
    expect(gitops.git('rev-parse', 'main')).toBe(before);
  });

  test('refuses to skip an environment, as an annotation of the job', async () => {
    const before = gitops.git('rev-parse', 'main');
    gitops.commit({ 'shop/staging/cart-values.yaml': manifest('staging') });
    const { exitCode, log } = await promote('promote-enterprise', '1.4.0', '42');
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/staging/);
    expect(gitops.git('rev-parse', 'main^')).toBe(before);
  });

  test('comes as far with what a push brought to dev by the example for it', async () => {
    gitops.commit({ 'shop/test/cart-values.yaml': manifest('test') });
    const before = gitops.git('rev-parse', 'main');
    const message = `cart to dev\n\nRun: ${runOfReports}`;
    gitops.commit(
      { 'shop/dev/cart-values.yaml': `${gitops.read('shop/dev/cart-values.yaml')}# pushed\n` },
      { message },
    );
    pull();
    const event = join(root, 'push.json');
    writeFileSync(event, JSON.stringify({ before, ref: 'refs/heads/main' }));
    const { exitCode, log } = await runWorkflow('push', 'promote-next', ['--eventpath', event]);
    expect(exitCode).not.toBe(0);
    expectOneDoubt(log, 'test');
  });

  test('promotes whatever is not there yet by the example for the hour', async () => {
    gitops.commit({ 'shop/test/cart-values.yaml': manifest('test') });
    pull();
    const { exitCode, log } = await runWorkflow('schedule', 'promote-auto');
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(gitops.read('shop/test/cart-values.yaml')).toContain(`digest: "${digest}"`);
  });

  test('verifies recovery by the example for schedule', async () => {
    gitops.commit({ 'shop/staging/cart-values.yaml': gitops.read('shop/test/cart-values.yaml') });
    const { exitCode, log } = await runWorkflow('schedule', 'verify');
    expect(log).toContain('proven: image');
    // Nothing has come to production yet.
    expect(log).toContain('7 passed, 0 failed, 2 unproven');
    expect(exitCode).not.toBe(0);
  });
});
