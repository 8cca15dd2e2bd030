import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { printing } from '../../../support/render.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const layout =
  '{ layout: file, file: "apps/{environment}/{application}.yaml", path: "spec.template.spec.containers[name=app].image" }';
let worlds = 0;
let world: BumpWorld;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  await writeBumpFlow(world, layout);
});

async function bump(inputs: Readonly<Record<string, string>> = {}, more: Partial<BumpWorld['ports']> = {}) {
  const all = { application: 'cart', environment: 'test', version: '1.2.0', digest: two, commit: 'change-request' };
  const ports = { ...world.ports, ...more };
  const plan = await manifestBump.plan(
    parseInputs(manifestBump.declaration, new Map(Object.entries({ ...all, ...inputs }))),
    ports,
  );
  await manifestBump.execute(plan, ports);
  return world.requests.at(-1)?.body ?? '';
}

/** Text as it is read, without what Markdown hides. */
function plain(body: string): string {
  return body.replaceAll(/\\|`/g, '').replaceAll(/ +/g, ' ');
}

/** Cells of the rows about objects. */
function rowsOf(body: string): readonly (readonly string[])[] {
  const [, section = ''] = plain(body).split('What else differs');
  return section
    .split('\n')
    .filter((line) => /^\| [A-Z]\w+\//.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function deployment(name: string, image: string, more = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}${more} }
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: app
          image: ${image}
`;
}

const cart = (digest: string): string => `nonprod.example.com/shop/cart:1.1.0@${digest}`;
const configMap = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { ${data} }\n`;
const secret = (value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: login }\nstringData: { password: ${value} }\n`;

const annotated = (image: string): string => deployment('cart', 'busybox', `, annotations: { runs: "${image}" }`);
/** Sixty values of a ConfigMap. */
const values = (value: string): string =>
  Array.from({ length: 60 }, (_, at) => `FIELD${String(at).padStart(2, '0')}: ${value}`).join(', ');

describe('a change request compares rendered objects', () => {
  test('and lists the configuration that does not travel with the image', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two), ', namespace: dev'),
      'apps/dev/settings.yaml': configMap('LOG: debug, FLAG: "on"'),
      'apps/dev/login.yaml': secret('dev-password'),
      'apps/dev/extra.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: extra }\n',
      'apps/test/cart.yaml': deployment('cart', cart(one), ', namespace: test').replace('replicas: 1', 'replicas: 3'),
      'apps/test/settings.yaml': configMap('LOG: info, FLAG: "on"'),
      'apps/test/login.yaml': secret('test-password'),
    });
    const body = await bump();
    expect(plain(body)).toContain('What else differs between dev and test');
    expect(rowsOf(body)).toEqual([
      ['ConfigMap/settings', 'data/LOG', 'debug', 'info'],
      ['Deployment/cart', 'spec/replicas', '1', '3'],
      ['Secret/login', 'stringData/password', 'hidden', 'hidden, another value'],
      ['Service/extra', '', 'there', 'not there'],
    ]);
    expect(body).not.toContain('-password');
    expect(plain(body)).toContain("Namespaces and the flow's own images are left out.");
    expect(plain(body)).not.toContain('not compared');
  });

  test('and says that nothing differs where they are the same', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(one)),
    });
    const body = await bump();
    expect(rowsOf(body)).toEqual([]);
    expect(plain(body)).toMatch(/between dev and test\n+Nothing\.\n+Compared: the objects of cart, rendered from /);
  });

  test('as they would be: what the change writes is no difference', async () => {
    await writeBumpFlow(
      world,
      '{ layout: file, file: "apps/{environment}/cart.yaml", path: metadata.annotations.runs }',
    );
    world.gitops.commit({
      'apps/dev/cart.yaml': annotated(`nonprod.example.com/shop/cart:1.2.0@${two}`),
      'apps/test/cart.yaml': annotated(cart(one)),
    });
    const body = await bump();
    expect(body).toContain('Nothing.');
    expect(rowsOf(body)).toEqual([]);
  });

  test('of its own applications: another one that cannot be rendered hides nothing', async () => {
    await writeBumpFlow(world, layout, ['cart', 'pay']);
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(one)).replace('replicas: 1', 'replicas: 2'),
    });
    expect(rowsOf(await bump())).toEqual([['Deployment/cart', 'spec/replicas', '1', '2']]);
  });

  test('in a body that stays the same in the next run, within bounds', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/dev/settings.yaml': `${configMap(values('a'.repeat(300)))}---\n${secret('before')}`,
      'apps/test/cart.yaml': deployment('cart', cart(one)),
      'apps/test/settings.yaml': `${configMap(values('b'))}---\n${secret('after')}`,
    });
    const body = await bump();
    expect(rowsOf(body)).toHaveLength(50);
    expect(body).toContain('And 11 more.');
    expect(body).not.toContain('a'.repeat(81));
    expect(await bump()).toBe(body);
  });

  test('of the branches of the environments', async () => {
    const flow = new TextDecoder().decode((await world.ports.files.read('krci-deploy.yaml')) ?? new Uint8Array());
    const own = flow.replaceAll(/name: (dev|test),/g, 'name: $1, branch: env/$1,').replace('{environment}', 'here');
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(own));
    world.gitops.commit({ 'apps/here/cart.yaml': deployment('cart', cart(two)) }, { branch: 'env/dev' });
    const three = deployment('cart', cart(one)).replace('replicas: 1', 'replicas: 3');
    world.gitops.commit({ 'apps/here/cart.yaml': three }, { branch: 'env/test' });
    const body = await bump();
    expect(rowsOf(body)).toEqual([['Deployment/cart', 'spec/replicas', '1', '3']]);
    const commits = ['env/dev', 'env/test'].map((branch) => world.gitops.git('rev-parse', branch).trim().slice(0, 12));
    for (const commit of commits) expect(body).toContain(commit);
  });

  test('of each environment before', async () => {
    await writeBumpFlow(world, layout, undefined, { test: 'after: [dev]', prod: 'after: [dev, test]' });
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(two)).replace('replicas: 1', 'replicas: 2'),
      'apps/prod/cart.yaml': deployment('cart', cart(one)).replace('replicas: 1', 'replicas: 2'),
    });
    const body = plain(await bump({ environment: 'prod' }));
    const [, fromDev = '', fromTest = ''] = body.split('What else differs');
    expect(fromDev).toContain('between dev and prod');
    expect(fromDev).toContain('| Deployment/cart | spec/replicas | 1 | 2 |');
    expect(fromTest).toMatch(/^ between test and prod\n+Nothing\./);
  });

  test('and, without programs for them, says what was not rendered and compares the file', async () => {
    const files = {
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/dev/kustomization.yaml': 'resources: [cart.yaml]\n',
      'apps/test/cart.yaml': deployment('cart', cart(one)).replace('replicas: 1', 'replicas: 2'),
      'apps/test/kustomization.yaml': 'resources: [cart.yaml]\n',
    };
    world.gitops.commit(files);
    const body = plain(await bump());
    expect(body).toContain('| cart | spec.replicas | 1 | 2 |');
    expect(body).toMatch(
      /The objects are not compared, because test is not rendered: .*no program may be started here/,
    );
    const printed = deployment('cart', 'busybox').replace('replicas: 1', 'replicas: 9');
    const rendered = plain(await bump({ version: '1.3.0' }, { programs: printing(printed) }));
    expect(rendered).toContain('Nothing.');
    expect(rendered).toContain('by kustomize v9.9.9');
  });

  test('and a disk that is full costs the comparison alone', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(one)),
      'apps/test/kustomization.yaml': 'resources: [cart.yaml]\n',
    });
    const full = Object.assign(new Error('ENOSPC: no space left on device, mkdtemp'), { syscall: 'mkdtemp' });
    const body = plain(await bump({}, { programs: { within: () => Promise.reject(full) } }));
    expect(body).toContain('because test is not rendered: ENOSPC: no space left on device');
  });

  test('and a fault of the rendering itself is not hidden', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(one)),
      'apps/test/kustomization.yaml': 'resources: [cart.yaml]\n',
    });
    const before = world.gitops.git('for-each-ref');
    await expect(bump({}, { programs: { within: () => Promise.reject(new TypeError('ours')) } })).rejects.toThrow(
      'ours',
    );
    expect(world.gitops.git('for-each-ref')).toBe(before);
  });

  test('for a change request alone', async () => {
    world.gitops.commit({
      'apps/dev/cart.yaml': deployment('cart', cart(two)),
      'apps/test/cart.yaml': deployment('cart', cart(one)),
      'apps/test/kustomization.yaml': 'resources: [cart.yaml]\n',
    });
    await bump({ commit: 'git' }, { programs: { within: () => Promise.reject(new TypeError('started')) } });
    expect(world.gitops.git('show', 'main:apps/test/cart.yaml')).toContain(two);
  });
});
