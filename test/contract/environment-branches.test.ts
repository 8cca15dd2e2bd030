import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { parseLocation } from '../../src/registry/reference.ts';
import { drVerify } from '../../src/steps/dr-verify/dr-verify.ts';
import { history } from '../../src/steps/history/history.ts';
import { manifestBump } from '../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { promote } from '../../src/steps/promote/promote.ts';
import { status } from '../../src/steps/status/status.ts';
import type { Outcome, Step } from '../../src/steps/step.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { createBareRepository, type BareRepository } from '../support/bare-repository.ts';
import { localPorts } from '../support/local-ports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A GitOps repository with a branch for each environment: dev on main, test and prod on their own. */
const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64')]);
const { digest } = artifact.manifest.descriptor;
const old = `sha256:${'0'.repeat(64)}`;

let worlds = 0;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), { 'shop/dev/cart-values.yaml': values(digest) });
  gitops.commit({ 'shop/test/cart-values.yaml': values(old) }, { branch: 'env/test' });
  gitops.commit({ 'clusters/eu/shop/prod/cart-values.yaml': values(old) }, { branch: 'env/prod' });
  await store(artifact, ports.registries.open(parseLocation('oci:nonprod', 'shop/cart')));
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
});

const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:nonprod
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: manual, branch: env/test }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, branch: env/prod, path: clusters/eu }
applications:
  - { name: cart, image: shop/cart }
recovery: { mirror: copy.git, required: [mirror] }
`;

function values(pinned: string): string {
  return `image:\n  repository: oci:nonprod/shop/cart\n  tag: 1.3.0\n  digest: ${pinned}\n`;
}

async function run(step: Step, inputs: Readonly<Record<string, string>>): Promise<Outcome> {
  const given = parseInputs(step.declaration, new Map(Object.entries(inputs)));
  return step.execute(await step.plan(given, ports), ports);
}

const bump = (environment: string) =>
  run(manifestBump, { application: 'cart', environment, version: '1.3.0', 'check-registry': 'off' });

test('a bump reads the branch of the environment before, and changes the branch of its own', async () => {
  const [main, production] = ['main', 'env/prod'].map((branch) => gitops.git('rev-parse', branch));
  expect((await bump('test')).outputs['previous-digest']).toBe(old);
  expect(gitops.read('shop/test/cart-values.yaml', 'env/test')).toBe(values(digest));
  expect(gitops.git('log', '-1', '--format=%(trailers:key=From,valueonly)', 'env/test').trim()).toBe('dev');
  await bump('prod');
  expect(gitops.read('clusters/eu/shop/prod/cart-values.yaml', 'env/prod')).toBe(values(digest));
  expect(gitops.git('rev-parse', 'main')).toBe(main);
  expect(gitops.git('rev-list', '--count', `${production ?? ''}..env/prod`)).toBe('1');
});

test('a promotion reads what runs from the branch of the environment before', async () => {
  const promoted = await run(promote, { application: 'cart', to: 'test', 'dry-run': 'true' });
  expect(promoted.outputs['digest']).toBe(digest);
  const refused = run(promote, { application: 'cart', to: 'prod' });
  await expect(refused).rejects.toThrow(/nonprod\/shop\/cart: expected the manifest sha256:000000000000/);
});

test('board and history read each environment from its branch', async () => {
  await bump('test');
  const board = await run(status, {});
  expect(JSON.parse(JSON.stringify(board.data))).toMatchObject({
    places: [
      { environment: 'dev', digest },
      { environment: 'test', digest },
      { environment: 'prod', digest: old },
    ],
    branches: [
      { repository: expect.stringContaining('main'), commit: gitops.git('rev-parse', 'main') },
      { commit: gitops.git('rev-parse', 'env/test') },
      { commit: gitops.git('rev-parse', 'env/prod') },
    ],
  });
  const { places } = await history.plan(parseInputs(history.declaration, new Map([['application', 'cart']])), ports);
  expect(places.map((place) => place.history.states.map(({ image }) => image.digest))).toEqual([
    [digest],
    [digest, old],
    [old],
  ]);
});

/** Subject and verdict of each check of the mirror. */
async function mirrorVerdicts(): Promise<readonly string[]> {
  const { data } = await run(drVerify, {});
  const { findings }: { findings: readonly { check: string; subject: string; verdict: string }[] } = JSON.parse(
    JSON.stringify(data),
  );
  return findings.filter(({ check }) => check === 'mirror').map(({ subject, verdict }) => `${subject} ${verdict}`);
}

test('recovery is proven when a mirror holds every branch', async () => {
  await ports.git.run(['clone', '--quiet', '--mirror', 'gitops.git', 'copy.git']);
  const [main, tested, production] = ['main', 'env/test', 'env/prod'].map((one) => `GitOps repository, ${one}`);
  expect(await mirrorVerdicts()).toEqual([`${main} PASS`, `${tested} PASS`, `${production} PASS`]);
  gitops.commit({ 'a.yaml': 'a: b\n' }, { branch: 'env/prod' });
  expect(await mirrorVerdicts()).toEqual([`${production} FAIL`, `${main} PASS`, `${tested} PASS`]);
});

test('a branch that is not there is named', async () => {
  gitops.git('update-ref', '-d', 'refs/heads/env/test');
  await expect(bump('test')).rejects.toThrow(/env\/test/);
});
