import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { exitCodeOf, StepError } from '../../../../src/base/errors.ts';
import { renderText } from '../../../../src/report/text.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const three = `sha256:${'3'.repeat(64)}`;

let worlds = 0;
let world: BumpWorld;
beforeEach(() => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
});

function writeFlow(manifests?: string): Promise<void> {
  return writeBumpFlow(world, manifests);
}

function planOf(inputs: Readonly<Record<string, string>>) {
  return manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), world.ports);
}

async function run(inputs: Readonly<Record<string, string>>) {
  const plan = await planOf(inputs);
  const described = renderText(manifestBump.describe(plan), { width: 200 });
  return { described, ...(await manifestBump.execute(plan, world.ports)) };
}

async function refusal(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw error;
  return { code: error.code, exitCode: exitCodeOf(error), message: error.message };
}

const values = (tag: string, digest: string) =>
  `# chart values\nreplicas: 2\nimage:\n  repository: nonprod.example.com/shop/cart\n  tag: ${tag} # set by CI\n  digest: ${digest}\n`;

function deploy(environment: string, tag: string, digest: string): void {
  world.gitops.commit({ [`shop/${environment}/cart-values.yaml`]: values(tag, digest) });
}

const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two };

describe('an application of a flow', () => {
  beforeEach(() => writeFlow());

  test('one commit changes the values that name the image, and says why', async () => {
    deploy('dev', '1.2.0-rc.1', two);
    deploy('test', '1.1.0', one);
    const outcome = await run(bump);
    expect(world.gitops.read('shop/test/cart-values.yaml')).toBe(values('1.2.0', two));
    expect(world.gitops.git('diff', '--numstat', 'main~1', 'main')).toBe('2\t2\tshop/test/cart-values.yaml');
    expect(world.gitops.git('log', '-1', '--format=%s%n%b', 'main')).toBe(
      `Deploy cart 1.2.0 to test\nApplication: cart\nEnvironment: test\nVersion: 1.2.0\nDigest: ${two}\nPrevious-Digest: ${one}\nFrom: dev\nRun: https://ci.example.com/7\n`,
    );
    expect(outcome.outputs).toEqual({
      effective: 'unproven',
      'effective-reason': expect.stringContaining('nothing says whether an ApplicationSet'),
      changed: 'true',
      commit: world.gitops.git('rev-parse', 'main'),
      files: 'shop/test/cart-values.yaml',
      version: '1.2.0',
      digest: two,
      'previous-version': '1.1.0',
      'previous-digest': one,
      'change-request': '',
      payload: JSON.stringify({ cart: { imageTag: '1.2.0', imageDigest: two } }),
      attempts: '1',
      'lost-races': '0',
      'synced-at': '',
      'healthy-at': '',
    });
  });

  test('author, committer and whether pipelines start are inputs', async () => {
    deploy('test', '1.1.0', one);
    const people = { 'author-name': 'Ada L.', 'author-email': 'ada@example.com', 'committer-name': 'Bot [ci]' };
    await run({
      ...bump,
      ...people,
      'committer-email': '1+bot[ci]@example.com',
      'skip-ci': 'true',
      message: 'Ship it',
    });
    const format = '%an <%ae>%n%cn <%ce>%n%s%n%b';
    expect(world.gitops.git('log', '-1', `--format=${format}`, 'main')).toMatch(
      /^Ada L\. <ada@example\.com>\nBot \[ci\] <1\+bot\[ci\]@example\.com>\nShip it\n\[skip ci\]\n\nApplication: cart\n/,
    );
    expect(world.gitops.git('log', '-1', '--format=%(trailers:key=Environment)', 'main')).toBe('Environment: test\n');
  });

  test('the plan shows a table and a diff', async () => {
    deploy('test', '1.1.0', one);
    const { described } = await run(bump);
    expect(described).toContain('image of shop/test/cart-values.yaml');
    expect(described).toContain('--- a/shop/test/cart-values.yaml');
    expect(described).toContain('@@ -3,4 +3,4 @@');
    expect(described).toContain('-  tag: 1.1.0 # set by CI');
    expect(described).toContain('+  tag: 1.2.0 # set by CI');
  });

  test('a second run changes nothing and says so', async () => {
    deploy('test', '1.1.0', one);
    await run(bump);
    const before = world.gitops.git('rev-parse', 'main');
    const again = await run(bump);
    expect(again.changed).toBe(false);
    expect(again.headline).toMatch(
      /^nothing to do: .* says nonprod\.example\.com\/shop\/cart:1\.2\.0@sha256:2+ already, and nonprod\.example\.com\/shop\/cart holds it$/,
    );
    expect(again.outputs).toMatchObject({
      changed: 'false',
      commit: before,
      files: '',
      attempts: '0',
      version: '1.2.0',
    });
    expect(world.gitops.git('rev-parse', 'main')).toBe(before);
  });

  test('the first deployment makes the file, with a warning', async () => {
    world.gitops.commit({ 'shop/prod/pay-values.yaml': 'image: {}\n' });
    const outcome = await run({ ...bump, environment: 'prod' });
    expect(world.gitops.read('shop/prod/cart-values.yaml')).toBe(
      `image:\n  repository: prod.example.com/shop/cart\n  tag: 1.2.0\n  digest: ${two}\n`,
    );
    expect(outcome.described).toContain('shop/prod/cart-values.yaml is not there yet and will be made');
    expect(outcome.described).toContain('--- /dev/null');
  });

  test('a digest that is left out comes from the environment before, for the same version alone', async () => {
    deploy('dev', '1.2.0', three);
    const { digest: _, ...inputs } = bump;
    expect((await run(inputs)).outputs).toMatchObject({ digest: three });
    expect(await refusal(run({ ...inputs, version: '1.3.0' }))).toMatchObject({ code: 'digest-missing', exitCode: 2 });
    expect(await refusal(run({ ...inputs, environment: 'dev' }))).toMatchObject({
      code: 'digest-missing',
      exitCode: 2,
    });
  });

  test('a lower version is a decision', async () => {
    deploy('test', '1.10.0', one);
    expect(await refusal(run(bump))).toMatchObject({ code: 'downgrade', exitCode: 1 });
    expect((await run({ ...bump, 'allow-downgrade': 'true' })).changed).toBe(true);
  });

  test.each([
    ['krci', 'main-20240104-090000', 'main-20240103-141431', 'feature-20240101-000000'],
    ['calendar', '2026.11.28', '2026.11.9', 'latest'],
  ])('lower is what the scheme of the flow says: %s', async (scheme, there, lower, other) => {
    const flow = Buffer.from((await world.ports.files.read('krci-deploy.yaml')) ?? []).toString();
    await world.ports.files.write('krci-deploy.yaml', Buffer.from(`${flow}versions: { scheme: ${scheme} }\n`));
    deploy('test', there, one);
    expect(await refusal(run({ ...bump, version: lower }))).toMatchObject({ code: 'downgrade', exitCode: 1 });
    expect((await run({ ...bump, version: other })).changed).toBe(true);
  });

  test('a file that must not be edited stays as it is', async () => {
    world.gitops.commit({ 'shop/test/cart-values.yaml': 'image:\n  tag: {{ .Values.tag }}\n' });
    const before = world.gitops.git('rev-parse', 'main');
    expect(await refusal(run(bump))).toMatchObject({ code: 'helm-template', exitCode: 1 });
    world.gitops.commit({ 'shop/test/cart-values.yaml': new Uint8Array([0x61, 0xff]) });
    expect(await refusal(run(bump))).toMatchObject({ code: 'not-utf8', exitCode: 1 });
    expect(world.gitops.git('rev-parse', 'main~1')).toBe(before);
  });

  test('a change request has a branch of its own and shows the change', async () => {
    deploy('test', '1.1.0', one);
    const main = world.gitops.git('rev-parse', 'main');
    const outcome = await run({ ...bump, commit: 'change-request', labels: 'deploy,cart' });
    expect(world.gitops.git('rev-parse', 'main')).toBe(main);
    expect(world.gitops.read('shop/test/cart-values.yaml', world.requests[0]?.head ?? '')).toBe(values('1.2.0', two));
    const [request] = world.requests;
    expect(request).toMatchObject({
      head: expect.stringMatching(/^krci-deploy\/shop\/test\/cart-[0-9a-f]{12}$/),
      base: 'main',
      title: 'Deploy cart 1.2.0 to test',
      labels: ['deploy', 'cart'],
    });
    expect(request?.body).toContain('+  tag: 1.2.0 # set by CI');
    expect(outcome.outputs).toMatchObject({ changed: 'true', 'change-request': 'https://git.example.com/pr/1' });
    deploy('test', '1.2.0', two);
    expect((await run({ ...bump, commit: 'change-request' })).changed).toBe(false);
    expect(world.requests).toHaveLength(1);
  });
});

describe('another writer between plan and push', () => {
  beforeEach(async () => {
    await writeFlow();
    deploy('test', '1.1.0', one);
  });

  test('another key of the same file: both changes are there', async () => {
    const plan = await planOf(bump);
    world.gitops.commit({ 'shop/test/cart-values.yaml': values('1.1.0', one).replace('replicas: 2', 'replicas: 5') });
    await manifestBump.execute(plan, world.ports);
    expect(world.gitops.read('shop/test/cart-values.yaml')).toBe(
      values('1.2.0', two).replace('replicas: 2', 'replicas: 5'),
    );
  });

  test('the same value: nothing is left to do', async () => {
    const plan = await planOf(bump);
    deploy('test', '1.2.0', two);
    const outcome = await manifestBump.execute(plan, world.ports);
    expect(outcome.changed).toBe(false);
  });

  test('another value: refused, naming both', async () => {
    const plan = await planOf(bump);
    deploy('test', '1.3.0', three);
    const refused = await refusal(manifestBump.execute(plan, world.ports));
    expect(refused).toMatchObject({ code: 'overtaken', exitCode: 1 });
    expect(refused.message).toContain(`1.2.0@${two}`);
    expect(refused.message).toContain(`1.3.0@${three}`);
    expect(world.gitops.read('shop/test/cart-values.yaml')).toBe(values('1.3.0', three));
  });
});

const imageLine = (tag: string) => `image: nonprod.example.com/shop/cart:${tag}\n`;
const imageEntry = (more: string) => `images:\n- name: shop/cart\n  ${more}\n`;

describe('other layouts', () => {
  test('kustomize, in the file that exists', async () => {
    await writeFlow('{ layout: kustomize, directory: "apps/{application}/{environment}" }');
    world.gitops.commit({
      'apps/cart/test/kustomization.yml': 'resources: [../base]\nimages:\n- name: shop/cart\n  newTag: a\n',
    });
    await run(bump);
    expect(world.gitops.read('apps/cart/test/kustomization.yml')).toBe(
      `resources: [../base]\nimages:\n- name: shop/cart\n  newName: nonprod.example.com/shop/cart\n  newTag: 1.2.0\n  digest: ${two}\n`,
    );
    expect(await refusal(run({ ...bump, environment: 'prod' }))).toMatchObject({
      code: 'manifest-missing',
      exitCode: 1,
    });
  });

  test('kustomize, with a warning about bases that say otherwise', async () => {
    await writeFlow('{ layout: kustomize, directory: "apps/{environment}" }');
    world.gitops.commit({
      'apps/test/kustomization.yaml': `resources: [../base]\ncomponents: [../pin]\n${imageEntry('newTag: 1.1.0')}`,
      'apps/base/kustomization.yaml': imageEntry(`digest: ${one}`),
      'apps/pin/kustomization.yaml': imageEntry('newName: r.io/cart'),
    });
    const { described, data } = await run(bump);
    expect(described).toContain(
      `Warning: apps/base/kustomization.yaml pins shop/cart to ${one}; the entry of apps/test/kustomization.yaml wins over it`,
    );
    expect(described).toContain('apps/pin/kustomization.yaml renames shop/cart to r.io/cart, so that the entry');
    expect(data).toMatchObject({ changed: true, warnings: [expect.any(String), expect.any(String)] });
  });

  test('discovered: every place below a directory, and what is left alone is said', async () => {
    await writeFlow();
    world.gitops.commit({
      'env/test/app.yaml':
        'spec:\n  containers:\n  - name: a\n    image: nonprod.example.com/shop/cart:1\n  - name: b\n    image: b:1\n',
      'env/test/values.yaml': 'image: { repository: prod.example.com/shop/cart, tag: "1" }\n',
      'env/test/chart/templates/x.yaml': 'image: {{ .x }} # shop/cart\n',
      'env/test/README.md': 'shop/cart',
      'env/test/vendor.yaml': 'image: { repository: q.io/vendor/shop/cart, tag: "1" }\n',
      'env/prod/values.yaml': 'image: { repository: prod.example.com/shop/cart, tag: "1" }\n',
    });
    const outcome = await run({ ...bump, discover: 'env/{environment}' });
    expect(outcome.outputs.files).toBe('env/test/app.yaml,env/test/values.yaml');
    expect(world.gitops.read('env/test/app.yaml')).toContain(`image: nonprod.example.com/shop/cart:1.2.0@${two}\n`);
    expect(world.gitops.read('env/prod/values.yaml')).toContain('prod.example.com');
    expect(world.gitops.read('env/test/vendor.yaml')).toContain('q.io/vendor');
    expect(outcome.described).toContain('vendor.yaml: image is passed over: q.io/vendor/shop/cart is of no registry');
    expect(outcome.described).toContain('env/test/chart/templates/x.yaml:1 is left alone');
    expect((await run({ ...bump, discover: 'env/{environment}' })).changed).toBe(false);
    expect(await refusal(run({ ...bump, discover: 'env/dev' }))).toMatchObject({ code: 'nothing-found', exitCode: 1 });
    expect(await refusal(run({ ...bump, discover: '../{environment}' }))).toMatchObject({ code: 'path-outside' });
  });

  test('discovered: whatever else is in the directory is left alone, by reason', async () => {
    await writeFlow();
    const pointer = 'version https://git-lfs.github.com/spec/v1\n';
    world.gitops.commit({
      'apps/a.yaml': imageLine('1'),
      '"apps/b\\nc.yaml"': imageLine('1'),
      'apps/d.yaml': { mode: '120000', content: 'a.yaml' },
      'apps/e.yaml': { mode: '160000', content: world.gitops.git('rev-parse', 'main') },
      'apps/f.yaml': `# ${'x'.repeat(10 * 1024 * 1024)}\n${imageLine('1')}`,
      'apps/g.yaml': `${imageLine('1')}sops: {mac: x}\n`,
      'apps/h.yaml': pointer,
    });
    const { described, data } = await run({ ...bump, discover: 'apps' });
    expect(world.gitops.read('apps/a.yaml')).toBe(imageLine(`1.2.0@${two}`));
    expect(world.gitops.git('diff', '--name-only', 'main~1', 'main')).toBe('apps/a.yaml');
    for (const reason of [
      /b\\nc\.yaml.* control character/,
      /f\.yaml is left alone: expected at most \d{8} bytes/,
      /g\.yaml is left alone: the file is encrypted by SOPS/,
      /h\.yaml.*a Git LFS pointer/,
    ])
      expect(described).toMatch(reason);
    expect(data).toMatchObject({ places: [expect.anything()] });
  });

  test('a file that holds a tag alone, with a warning', async () => {
    await writeFlow('{ layout: file, file: "{environment}/values.yaml", path: cart.tag }');
    world.gitops.commit({ 'test/values.yaml': 'cart: { tag: a }\n' });
    const outcome = await run(bump);
    expect(world.gitops.read('test/values.yaml')).toBe('cart: { tag: 1.2.0 }\n');
    expect(outcome.described).toContain('cart.tag of test/values.yaml holds a tag alone');
  });
});
