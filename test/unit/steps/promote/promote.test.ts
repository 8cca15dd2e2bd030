import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { exitCodeOf, StepError } from '../../../../src/base/errors.ts';
import { createGit } from '../../../../src/git/binary.ts';
import { localFiles } from '../../../../src/files/local.ts';
import { silentLog } from '../../../../src/base/log.ts';
import { createPlatform } from '../../../support/create-platform.ts';
import { parseReference } from '../../../../src/registry/reference.ts';
import { createRegistries } from '../../../../src/registry/registries.ts';
import type { Repository } from '../../../../src/registry/registry.ts';
import { renderText } from '../../../../src/report/text.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createWeb } from '../../../../src/web/create.ts';
import { promote } from '../../../../src/steps/promote/promote.ts';
import { type Artifact, imageOf, indexOf, store } from '../../../support/artifacts.ts';
import { type BareRepository, createBareRepository, plainGitEnvironment } from '../../../support/bare-repository.ts';
import { fakeClock } from '../../../support/clock.ts';
import { gitopsRepositories } from '../../../support/gitops.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;
const other = imageOf('another build');

interface World {
  readonly ports: Ports;
  readonly gitops: BareRepository;
  readonly nonproduction: Repository;
  readonly production: Repository;
  readonly directory: string;
}

let worlds = 0;
let world: World;
beforeEach(() => {
  worlds += 1;
  world = createWorld(join(root, `world${worlds}`));
});

function createWorld(directory: string): World {
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'README.md': 'gitops' });
  const clock = fakeClock();
  const registries = createRegistries({ clock, log: silentLog, directory });
  const ports: Ports = {
    clock,
    log: silentLog,
    files: localFiles(directory),
    git: createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment }),
    gitops: gitopsRepositories({ directory }),
    registries,
    web: createWeb({ clock }),
    platform: createPlatform({ kind: 'local', run: {} }, { clock, log: silentLog }),
  };
  return {
    ports,
    gitops,
    directory,
    nonproduction: registries.open(parseReference('oci:nonprod/shop/cart')),
    production: registries.open(parseReference('oci:prod/shop/cart')),
  };
}

function environmentLine(name: string, tier: string, model: string, registry: string): string {
  return `  - { name: ${name}, tier: ${tier}, cluster: ${tier}, model: ${model}, promotion: manual, registry: "oci:${registry}" }\n`;
}

async function writeFlow(): Promise<void> {
  const text = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
${environmentLine('dev', 'development', 'push', 'nonprod')}${environmentLine('test', 'testing', 'push', 'nonprod')}${environmentLine('staging', 'staging', 'pull', 'nonprod')}${environmentLine('prod', 'production', 'pull', 'prod')}applications:
  - { name: cart, image: shop/cart }
`;
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}

function deploy(environment: string, tag: string, pin: string | undefined, repository = 'oci:nonprod/shop/cart'): void {
  const values = `image:\n  repository: ${repository}\n  tag: ${tag}\n${pin === undefined ? '' : `  digest: ${pin}\n`}`;
  world.gitops.commit({ [`shop/${environment}/cart-values.yaml`]: values });
}

async function run(inputs: Readonly<Record<string, string>>) {
  const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), world.ports);
  const described = renderText(promote.describe(plan), { width: 120 });
  return { described, ...(await promote.execute(plan, world.ports)) };
}

async function refusal(inputs: Readonly<Record<string, string>>) {
  const error: unknown = await run(inputs).catch((thrown: unknown) => thrown);
  if (!(error instanceof StepError)) throw error instanceof Error ? error : new Error('it was not refused');
  return { code: error.code, exitCode: exitCodeOf(error), message: error.message };
}

async function hold(repository: Repository, held: Artifact, tag?: string): Promise<void> {
  await store(held, repository, tag);
}

describe('with a flow', () => {
  beforeEach(writeFlow);

  test('the first environment takes what was built under its version', async () => {
    await hold(world.nonproduction, artifact, '1.3.0-dev.20261123.abc1234');
    const outcome = await run({ application: 'cart', to: 'dev', version: '1.3.0-dev.20261123.abc1234' });
    expect(outcome.changed).toBe(false);
    expect(outcome.headline).toBe(
      `nothing to do: cart 1.3.0-dev.20261123.abc1234 (${digest.slice(0, 19)}) is in dev's registry already; Git names nothing there: manifest-bump is next`,
    );
  });

  test.each(['0.1.0-SNAPSHOT.4', 'main-20240103-141431', 'feature-x-20240103-141431', '1a2b3c4', 'abc1234'])(
    'a version is any tag that a registry takes: %s',
    async (version) => {
      await hold(world.nonproduction, artifact, version);
      for (const name of ['version', 'expect-version']) {
        // oxlint-disable-next-line no-await-in-loop -- one spelling after the other
        const { headline } = await run({ application: 'cart', to: 'dev', [name]: version });
        expect(headline).toContain(`cart ${version} (`);
      }
      await world.ports.files.write('payload.json', Buffer.from(JSON.stringify({ cart: { imageTag: version } })));
      expect((await run({ to: 'dev', set: 'payload.json' })).headline).toContain('1 is there already');
    },
  );

  test('the plan names the tag at both ends', async () => {
    await hold(world.nonproduction, artifact, '1.3.0-rc.1');
    deploy('staging', '1.3.0-rc.1', digest);
    const { described } = await run({
      application: 'cart',
      to: 'prod',
      version: '1.3.0-rc.1',
      'target-version': '1.3.0',
    });
    expect(described).toMatch(/from +staging +oci:nonprod\/shop\/cart +1\.3\.0-rc\.1\n/);
    expect(described).toMatch(/to +prod +oci:prod\/shop\/cart +1\.3\.0\n/);
  });

  test('the next one takes what Git says runs before it, under its own tag', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    deploy('staging', '1.3.0', digest);
    const outcome = await run({ application: 'cart', to: 'prod' });
    expect(outcome.outputs).toMatchObject({
      digest,
      version: '1.3.0',
      changed: 'true',
      reference: `oci:prod/shop/cart@${digest}`,
      source: `oci:nonprod/shop/cart@${digest}`,
      destination: 'oci:prod/shop/cart:1.3.0',
      'blobs-copied': '6',
      'manifests-copied': '3',
    });
    expect((await world.production.resolve('1.3.0'))?.digest).toBe(digest);
    expect(outcome.described).toMatch(/cart 1\.3\.0 will be promoted to prod/);

    const again = await run({ application: 'cart', to: 'prod' });
    expect(again.changed).toBe(false);
    expect(again.headline).toMatch(/is in prod's registry already; Git names nothing there: manifest-bump is/);
    deploy('prod', '1.2.0', other.manifest.descriptor.digest);
    expect((await run({ application: 'cart', to: 'prod' })).headline).toMatch(/already; Git names 1\.2\.0 there/);
    deploy('prod', '1.3.0', digest);
    const deployed = await run({ application: 'cart', to: 'prod' });
    expect(deployed.headline).toMatch(/^nothing to do: cart 1\.3\.0 .* is in prod already$/);
    expect(again.outputs).toMatchObject({ changed: 'false', 'bytes-copied': '0' });
  });

  test('a version is set on the same digest, and a plus becomes an underscore', async () => {
    await hold(world.nonproduction, artifact, '1.3.0-rc.1');
    deploy('staging', '1.3.0-rc.1', digest);
    const outcome = await run({ application: 'cart', from: 'staging', to: 'prod', 'target-version': '1.3.0+b7' });
    expect(outcome.outputs.version).toBe('1.3.0_b7');
    expect(await world.production.tags()).toEqual(['1.3.0_b7']);
  });

  test('a tag alone in the manifests is resolved where the environment has its images', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    deploy('staging', '1.3.0', undefined);
    expect((await run({ application: 'cart', to: 'prod' })).outputs.digest).toBe(digest);
  });

  test('a plan writes nothing', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    deploy('staging', '1.3.0', digest);
    await promote.plan(
      parseInputs(
        promote.declaration,
        new Map([
          ['application', 'cart'],
          ['to', 'prod'],
        ]),
      ),
      world.ports,
    );
    expect(await world.ports.files.read('prod/shop/cart/oci-layout')).toBeUndefined();
  });

  test.each([
    ['skips', { from: 'dev', to: 'staging' }, 'environment-skipped', 1, /test comes between; promote it to test first/],
    ['skips two', { from: 'dev', to: 'prod' }, 'environment-skipped', 1, /test, staging come between/],
    ['goes back', { from: 'staging', to: 'test' }, 'backward-move', 1, /only goes forward/],
    ['stays', { from: 'test', to: 'test' }, 'backward-move', 1, /the same/],
    ['has no environment before it that runs it', { to: 'test' }, 'environment-skipped', 1, /promote it to dev first/],
    ['brings its own source', { to: 'test', source: 'oci:x:1' }, 'source-not-free', 2, /expect-digest/],
    ['brings its own destination', { to: 'dev', destination: 'oci:x:1' }, 'destination-not-free', 2, /found both/],
    ['has no source', { to: 'dev' }, 'source-missing', 2, /"version" or "source"/],
    ['has a version that nobody built', { to: 'dev', version: '9.9.9' }, 'no-such-version', 2, /9\.9\.9 is not there/],
    ['names an unknown environment', { to: 'uta' }, 'unknown-environment', 2, /dev, test, staging, prod/],
    ['names an unknown source environment', { from: 'x', to: 'test' }, 'unknown-environment', 2, /dev, test/],
  ])('a promotion that %s is refused', async (_what, inputs, code, exitCode, message) => {
    const refused = await refusal({ application: 'cart', ...inputs });
    expect(refused).toMatchObject({ code, exitCode });
    expect(refused.message).toMatch(message);
  });

  test('an application must be named and known', async () => {
    expect(await refusal({ to: 'dev' })).toMatchObject({ code: 'application-missing', exitCode: 2 });
    expect(await refusal({ to: 'dev', application: 'card' })).toMatchObject({
      code: 'unknown-application',
      exitCode: 2,
    });
  });

  test('what was approved is what is moved', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    deploy('staging', '1.3.0', digest);
    const expected = other.manifest.descriptor.digest;
    const refused = await refusal({ application: 'cart', to: 'prod', 'expect-digest': expected });
    expect(refused).toMatchObject({ code: 'digest-mismatch', exitCode: 1 });
    expect(refused.message).toMatch(new RegExp(`expected ${expected.slice(0, 19)}, found ${digest.slice(0, 19)}`));
    expect(await world.production.tags()).toEqual([]);
    await run({ application: 'cart', to: 'prod', 'expect-digest': digest });
  });

  test('a tag of another artifact is not moved, and nothing is copied before that is known', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    await hold(world.production, other, '1.3.0');
    deploy('staging', '1.3.0', digest);
    expect(await refusal({ application: 'cart', to: 'prod' })).toMatchObject({ code: 'tag-would-move', exitCode: 1 });
    expect(await world.production.resolve(digest)).toBeUndefined();
    expect((await world.production.resolve('1.3.0'))?.digest).toBe(other.manifest.descriptor.digest);
  });

  test.each([
    ['a digest that the registry lost', '1.3.0', `sha256:${'0'.repeat(64)}`, undefined, 'artifact-missing', 4],
    ['a tag of another repository', '1.3.0', undefined, 'elsewhere.example.com/cart', 'other-repository', 1],
    ['a tag that is none', '../../etc', undefined, undefined, 'invalid-tag', 1],
    ['a tag that is not there', '1.2.9', undefined, undefined, 'no-such-version', 2],
  ])('manifests with %s are not promoted from', async (_what, tag, pin, repository, code, exitCode) => {
    await hold(world.nonproduction, artifact, '1.3.0');
    deploy('staging', tag, pin, repository);
    expect(await refusal({ application: 'cart', to: 'prod' })).toMatchObject({ code, exitCode });
  });
});

describe('with references', () => {
  test('the artifact keeps its tag, or gets the one that is asked for', async () => {
    await hold(world.nonproduction, artifact, '1.3.0');
    const source = 'oci:nonprod/shop/cart:1.3.0';
    await run({ source, destination: 'oci:prod/shop/cart' });
    await run({ source, destination: 'oci:prod/shop/cart:stable' });
    const pinned = `oci:nonprod/shop/cart@${digest}`;
    const last = await run({ source: pinned, destination: 'oci:prod/shop/cart', 'target-version': '1.3.1' });
    expect(last.headline).toBe(
      `cart 1.3.1 (${digest.slice(0, 19)}) is promoted to oci:prod/shop/cart: no layer was copied`,
    );
    expect((await world.production.tags()).toSorted()).toEqual(['1.3.0', '1.3.1', 'stable']);
  });

  test.each([
    ['no destination', { source: 'oci:a:1' }, 'destination-missing', /no "destination"/],
    ['no source', { destination: 'oci:a:1' }, 'source-missing', /no "source"/],
    ['nothing', {}, 'source-missing', /"to"/],
    ['from without to', { from: 'dev' }, 'to-missing', /"to" beside "from"/],
    ['to without a flow', { to: 'dev', application: 'cart' }, 'flow-missing', /flow file/],
    [
      'a flow that is not there',
      { flow: 'x.yaml', source: 'oci:a:1', destination: 'oci:b' },
      'flow-missing',
      /x\.yaml/,
    ],
    ['a source that points nowhere', { source: 'oci:a', destination: 'oci:b' }, 'reference-points-nowhere', /neither/],
    ['both', { source: `oci:a:1@${digest}`, destination: 'oci:b' }, 'reference-points-twice', /found both/],
    ['upper case', { source: 'r.example.com/Cart:1', destination: 'oci:b' }, 'uppercase-repository', /write "cart"/],
    [
      'a destination digest',
      { source: 'oci:a:1', destination: `oci:b@${digest}` },
      'unexpected-digest',
      /no digest here/,
    ],
    [
      'two target versions',
      { source: 'oci:a:1', destination: 'oci:b:2', 'target-version': '3' },
      'two-versions',
      /found 2 and 3/,
    ],
    [
      'another version of a tag',
      { source: 'oci:a:1', destination: 'oci:b', version: '3' },
      'two-versions',
      /3, found 1/,
    ],
    [
      'two versions',
      { source: 'oci:a', destination: 'oci:b', version: '3', 'expect-version': '4' },
      'two-versions',
      /3 and 4/,
    ],
    [
      'a source that is not there',
      { source: 'oci:a:1', destination: 'oci:b' },
      'no-such-version',
      /oci:a:1 is not there/,
    ],
  ])('%s is a usage error', async (_what, inputs, code, message) => {
    const refused = await refusal(inputs);
    expect(refused).toMatchObject({ code, exitCode: 2 });
    expect(refused.message).toMatch(message);
  });

  test('a digest without a tag needs a version', async () => {
    await hold(world.nonproduction, artifact);
    const inputs = { source: `oci:nonprod/shop/cart@${digest}`, destination: 'oci:prod/shop/cart' };
    expect(await refusal(inputs)).toMatchObject({ code: 'version-missing', exitCode: 2 });
  });
});
