import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../src/demo/image.ts';
import { createWorld, places } from '../../src/demo/world.ts';
import { parseLocation } from '../../src/registry/reference.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { runAction } from '../support/action-run.ts';
import { localPorts } from '../support/local-ports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The demo's world: an application, a GitOps repository, reports, registries on disk, and an image in one of them. */
const root = temporaryDirectory();
const tag = '1.3.0-dev.20261120.abc';
const about = { 'evidence-commit': '0123456789abcdef0123456789abcdef01234567' };
const evidence = { ...about, sarif: 'reports/semgrep.sarif', coverage: 'reports/lcov.info', junit: 'reports/*.xml' };
const source = `${places.nonproduction}/shop/cart:${tag}`;
let digest = '';
let ports: Ports;

beforeAll(async () => {
  ports = localPorts(root);
  await createWorld(root, ports.git);
  const repository = ports.registries.open(parseLocation(places.nonproduction, 'shop/cart'));
  digest = await buildImage(join(root, places.application), repository, tag);
});

test('there is a stub for every action', () => {
  for (const action of readdirSync('actions')) {
    const metadata = readFileSync(join('actions', action, 'action.yml'), 'utf8');
    expect(metadata).toContain(`using: 'node24'\n  main: '../../dist/${action}.js'`);
    expect(existsSync(join('dist', `${action}.js`))).toBe(true);
  }
  expect(readFileSync('action.yml', 'utf8')).toContain("main: 'dist/promotion.js'");
});

test('version', async () => {
  const { exitCode, outputs, summary } = await runAction('version', {
    directory: root,
    inputs: { repository: places.application, channel: 'release', 'require-rc': 'false' },
  });
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ version: '1.3.0', 'git-tag': 'v1.3.0', bump: 'minor' });
  expect(summary).toContain('### Version 1.3.0\n');
  expect(summary).toContain('| Commit | Subject | Read as | Raises |  |\n| --- | --- | --- | --- | --- |\n');
  expect(summary).toMatch(/^\| [0-9a-f]{7} \| feat.* \| feat \| minor \| decides: feat.* \|$/m);
});

describe('gate', () => {
  test('open', async () => {
    const inputs = { environment: 'dev', application: 'cart', ...evidence, commit: about['evidence-commit'] };
    const { exitCode, outputs, summary } = await runAction('gate', { directory: root, inputs });
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, verdict: 'pass', 'line-coverage': '90.5' });
    expect(summary).toContain('| --- |');
  });

  test.each([
    ['closed by a failing report', 'reports/semgrep-failing.sarif', 1, 'fail'],
    ['closed by a missing report', 'reports/never.sarif', 3, 'error'],
  ])('%s, with a verdict and an annotation', async (_what, sarif, code, verdict) => {
    const inputs = { environment: 'dev', application: 'cart', ...evidence, sarif };
    const { exitCode, outputs, log } = await runAction('gate', { directory: root, inputs });
    expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: code, verdict });
    expect(log).toMatch(/^::error title=krci-deploy gate%3A .*::.+$/m);
  });
});

describe('promotion', () => {
  const inputs = { application: 'cart', environment: 'dev', version: tag, source, ...evidence };

  test('a dry run says all three plans and changes nothing', async () => {
    const before = await ports.gitops.open(places.gitops, 'main').snapshot();
    const dry = await runAction('promotion', { directory: root, inputs: { ...inputs, 'dry-run': 'true' } });
    expect(dry.exitCode).toBe(0);
    expect(dry.log).toContain('nothing was changed');
    expect((await ports.gitops.open(places.gitops, 'main').snapshot()).commit).toBe(before.commit);
  });

  test('carries the digest into dev and says so in Git; a second run changes nothing', async () => {
    const first = await runAction('promotion', { directory: root, inputs: { ...inputs, 'expect-digest': digest } });
    expect(first).toMatchObject({ exitCode: 0, outputs: { digest, verdict: 'pass', changed: 'true' } });
    const snapshot = await ports.gitops.open(places.gitops, 'main').snapshot();
    expect(snapshot.commit).toBe(first.outputs['commit']);
    const values = Buffer.from((await snapshot.read('shop/dev/cart-values.yaml')) ?? '').toString('utf8');
    expect(values).toContain(`digest: "${digest}"`);
    const second = await runAction('promotion', { directory: root, inputs });
    expect(second).toMatchObject({ exitCode: 0, outputs: { digest, changed: 'false' } });
  });

  test('skips no environment', async () => {
    const skipping = { application: 'cart', environment: 'staging', version: '1.3.0-rc.1', ...evidence };
    const { exitCode, log, outputs } = await runAction('promotion', { directory: root, inputs: skipping });
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error title=krci-deploy promotion%3A /m);
    expect(outputs).toEqual({});
  });
});

test('promote', async () => {
  const destination = `oci:elsewhere/cart:${tag}`;
  const inputs = { source, destination, 'expect-digest': digest };
  expect(await runAction('promote', { directory: root, inputs })).toMatchObject({
    exitCode: 0,
    outputs: { digest, changed: 'true', version: tag },
  });
  expect(await runAction('promote', { directory: root, inputs })).toMatchObject({
    exitCode: 0,
    outputs: { digest, changed: 'false', 'bytes-copied': '0' },
  });
});

test('dr-verify fails for what was never deployed', async () => {
  const { exitCode, outputs } = await runAction('dr-verify', { directory: root, inputs: { environment: 'prod' } });
  expect(exitCode).not.toBe(0);
  expect(outputs['verdict']).toBe('fail');
});

test('an input that is wrong is one annotation', async () => {
  const { exitCode, log } = await runAction('gate', { directory: root, inputs: { environment: 'DEV' } });
  expect(exitCode).toBe(2);
  expect(log).toMatch(
    /^::error title=krci-deploy gate%3A invalid-input::environment: expected a name .* found "DEV"$/m,
  );
  expect(log).not.toMatch(/^\s+at /m);
});
