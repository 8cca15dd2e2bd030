import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { parseLocation } from '../../../../src/registry/reference.ts';
import { drVerify } from '../../../../src/steps/dr-verify/dr-verify.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import type { Outcome } from '../../../../src/steps/step.ts';
import { imageOf, indexOf, store } from '../../../support/artifacts.ts';
import { createBareRepository, type BareRepository } from '../../../support/bare-repository.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;

let worlds = 0;
let directory: string;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  worlds += 1;
  directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), { 'shop/prod/cart-values.yaml': values(digest) });
  await ports.git.run(['clone', '--quiet', '--mirror', 'gitops.git', 'copy.git']);
  for (const registry of ['oci:prod', 'oci:replica']) {
    await store(artifact, ports.registries.open(parseLocation(registry, 'shop/cart')));
  }
});

function values(pinned: string): string {
  return `image:\n  repository: oci:prod/shop/cart\n  tag: 1.3.0\n  digest: ${pinned}\n`;
}

async function verify(recovery: string, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:prod
environments:
  - { name: staging, tier: staging, cluster: staging, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: controlled }
applications:
  - { name: cart, image: shop/cart }
${recovery}`;
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  const given = parseInputs(drVerify.declaration, new Map(Object.entries(inputs)));
  return drVerify.execute(await drVerify.plan(given, ports), ports);
}

const declared = 'recovery: { replica: oci:replica, mirror: copy.git }\n';

/** `check verdict` of every finding, as the JSON says it. */
function verdicts({ data }: Outcome): readonly string[] {
  const { findings }: { findings: readonly { check: string; verdict: string }[] } = JSON.parse(JSON.stringify(data));
  return findings.map(({ check, verdict }) => `${check} ${verdict}`);
}

describe('dr-verify', () => {
  test('passes where image, replica and mirror are proven, and names what is not deployed', async () => {
    const outcome = await verify(declared);
    expect(verdicts(outcome)).toEqual(['image PASS', 'replica PASS', 'mirror PASS']);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ verdict: 'pass', passed: '3', failed: '0', unproven: '0' });
    expect(outcome.data).toMatchObject({ absent: ['cart in staging'] });
  });

  test('what the flow does not declare is UNPROVEN, and fails unless it is not required', async () => {
    const strict = await verify('');
    expect(verdicts(strict)).toEqual(['replica UNPROVEN', 'mirror UNPROVEN', 'image PASS']);
    expect(strict.failure).toMatchObject({ exitCode: 1, code: 'not-recoverable' });
    const lenient = await verify('', { required: 'image' });
    expect(lenient.failure).toBeUndefined();
    expect(lenient.outputs).toMatchObject({ verdict: 'pass', unproven: '0' });
    expect(lenient.headline).toMatch(
      /^proven: image \(1 passed, 0 failed, 0 unproven\); not looked at: replica, mirror, .*the clusters themselves$/,
    );
    expect(strict.headline).toMatch(/^not proven: image, replica, mirror \(/);
    expect((await verify('recovery: { required: [image] }\n')).failure).toBeUndefined();
  });

  test('a replica that lost one layer fails although its tag resolves', async () => {
    const [layer] = artifact.children[0]?.blobs.slice(-1) ?? [];
    rmSync(join(directory, 'replica/shop/cart/blobs/sha256', layer?.descriptor.digest.slice(7) ?? 'none'));
    const outcome = await verify(declared);
    expect(verdicts(outcome)).toEqual(['replica FAIL', 'image PASS', 'mirror PASS']);
    expect(outcome.failure?.message).toContain('of its pieces are gone');
  });

  test('an image that is not there at all', async () => {
    rmSync(join(directory, 'prod'), { recursive: true });
    const outcome = await verify(declared);
    expect(verdicts(outcome)).toEqual(['image FAIL', 'replica PASS', 'mirror PASS']);
    expect(outcome.failure?.message).toMatch(/image of cart in prod: FAIL: .*does not hold sha256:/);
  });

  test('a mirror that is behind', async () => {
    gitops.commit({ 'README.md': 'newer' });
    const outcome = await verify(declared);
    expect(verdicts(outcome)).toEqual(['mirror FAIL', 'image PASS', 'replica PASS']);
  });

  test('a mirror and a registry that do not answer are UNPROVEN, not a crash and not a pass', async () => {
    const outcome = await verify('recovery: { replica: "127.0.0.1:9", mirror: nowhere.git }\n');
    expect(verdicts(outcome)).toEqual(['replica UNPROVEN', 'mirror UNPROVEN', 'image PASS']);
    expect(outcome.outputs).toMatchObject({ verdict: 'fail' });
  });

  test('a tag without a digest proves nothing', async () => {
    gitops.commit({ 'shop/prod/cart-values.yaml': 'image:\n  repository: oci:prod/shop/cart\n  tag: 1.3.0\n' });
    const outcome = await verify('recovery: { required: [image] }\n');
    expect(verdicts(outcome)[0]).toBe('image UNPROVEN');
    expect(outcome.failure?.message).toContain('names the tag 1.3.0 and no digest');
  });

  test('an encrypted manifest is UNPROVEN with the reason', async () => {
    gitops.commit({ 'shop/prod/cart-values.yaml': `${values(digest)}sops:\n  mac: ENC[x]\n  version: 3.8.1\n` });
    const outcome = await verify('recovery: { required: [image] }\n');
    expect(verdicts(outcome)[0]).toBe('image UNPROVEN');
  });

  test('a flow whose layout names nothing has verified nothing', async () => {
    const outcome = await verify(declared, { environment: 'staging' });
    expect(verdicts(outcome)).toEqual(['image FAIL', 'replica FAIL', 'mirror PASS']);
    expect(outcome.failure?.message).toContain('names no image');
  });

  test('an unknown environment lists those there are', async () => {
    await expect(verify(declared, { environment: 'production' })).rejects.toThrow('use one of staging, prod');
  });

  test('one missing declaration is one row, however many images there are', async () => {
    gitops.commit({ 'shop/staging/cart-values.yaml': values(digest) });
    const outcome = await verify('');
    expect(verdicts(outcome)).toEqual(['replica UNPROVEN', 'mirror UNPROVEN', 'image PASS', 'image PASS']);
    expect(outcome.data).toMatchObject({
      findings: [{ subject: '2 deployed images', fix: 'name one in recovery.replica' }, {}, {}, {}],
    });
  });

  test('says the same in JUnit, SARIF, Markdown and a page', async () => {
    gitops.commit({ 'README.md': 'newer' });
    await verify(declared, {
      'junit-file': 'out/a.xml',
      'sarif-file': 'out/a.sarif',
      'markdown-file': 'out/a.md',
      html: 'out/a.html',
    });
    expect(written('a.xml')).toContain('<testsuites name="krci-deploy" tests="3" failures="1" errors="0" skipped="0">');
    expect(written('a.xml')).toContain('<failure type="mirror" message="FAIL: ');
    expect(JSON.parse(written('a.sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
    expect(written('a.md')).toContain('What to do first:');
    expect(written('a.html')).toContain('<p class="badge bad">not proven: image, replica, mirror</p>');
    expect(written('a.html')).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org)/);
  });

  test('writes the plan of each cluster', async () => {
    const outcome = await verify(declared, { 'plan-dir': 'plans' });
    expect(outcome.failure).toBeUndefined();
    expect(readdirSync(join(directory, 'plans')).toSorted()).toEqual([
      'prod.json',
      'prod.md',
      'prod.svg',
      'staging.json',
      'staging.md',
      'staging.svg',
    ]);
    expect(readFileSync(join(directory, 'plans/prod.svg'), 'utf8')).toContain('Recovery of prod, production (prod)');
    expect(JSON.parse(readFileSync(join(directory, 'plans/prod.json'), 'utf8'))).toMatchObject({
      cluster: 'prod',
      role: 'production',
      environments: ['prod'],
    });
  });

  test('files of one environment are not taken for those of another', async () => {
    await expect(verify(declared, { rendered: 'all.yaml' })).rejects.toMatchObject({ code: 'rendered-of-many' });
  });

  test('changes nothing', async () => {
    const before = everything();
    await verify(declared);
    await verify(declared);
    expect(everything()).toEqual([...before, 'krci-deploy.yaml'].toSorted());
  });
});

function written(name: string): string {
  return readFileSync(join(directory, 'out', name), 'utf8');
}

/** What lies in the world, but for what git fetched for itself. */
function everything(): readonly string[] {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => !path.startsWith('krci-deploy-git-')).toSorted();
}
