import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
let worlds = 0;
let world: BumpWorld;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  await writeBumpFlow(world);
});

function planOf(inputs: Readonly<Record<string, string>> = {}) {
  const all = { application: 'cart', environment: 'test', version: '1.2.0', digest: two, commit: 'change-request' };
  return manifestBump.plan(
    parseInputs(manifestBump.declaration, new Map(Object.entries({ ...all, ...inputs }))),
    world.ports,
  );
}

async function request(inputs: Readonly<Record<string, string>> = {}) {
  const outcome = await manifestBump.execute(await planOf(inputs), world.ports);
  return { outcome, request: world.requests.at(-1) };
}

function deploy(environment: string, rest: string): void {
  const image = `image:\n  repository: nonprod.example.com/shop/cart\n  tag: 1.1.0\n  digest: ${one}\n`;
  world.gitops.commit({ [`shop/${environment}/cart-values.yaml`]: image + rest });
}

function fields(value: string): string {
  return Array.from({ length: 60 }, (_, at) => `field${at}: ${value}\n`).join('');
}

/** Text as it is read, without what Markdown hides. */
function readable(body: string | undefined): string {
  return (body ?? '').replaceAll(/\\|`/g, '').replaceAll(/ +/g, ' ');
}

describe('a change request', () => {
  test('asks reviewers and merges as the inputs say', async () => {
    deploy('test', '');
    const { request: plain } = await request();
    expect(plain).toMatchObject({ reviewers: [], labels: [] });
    expect(plain).not.toHaveProperty('autoMerge');
    const asked = await request({ version: '1.3.0', reviewers: 'alice, acme/platform', 'auto-merge': 'squash' });
    expect(asked.request).toMatchObject({ reviewers: ['alice', 'acme/platform'], autoMerge: 'squash' });
    expect(world.superseded).toEqual([]);
  });

  test('goes into the branch of its environment', async () => {
    const flow = new TextDecoder().decode((await world.ports.files.read('krci-deploy.yaml')) ?? new Uint8Array());
    const own = flow.replace('{ name: test,', '{ name: test, branch: env/test,');
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(own));
    const values = 'image: { repository: nonprod.example.com/shop/cart, tag: 1.1.0 }\n';
    world.gitops.commit({ 'shop/test/cart-values.yaml': values }, { branch: 'env/test' });
    expect((await request()).request).toMatchObject({ base: 'env/test' });
  });

  test('of one application comes from one branch, whatever the version', async () => {
    deploy('test', '');
    const heads = [(await request()).request?.head, (await request({ version: '1.3.0' })).request?.head];
    expect(heads[0]).toMatch(/^krci-deploy\/shop\/test\/cart-[0-9a-f]{12}$/);
    expect(heads[1]).toBe(heads[0]);
  });

  test('shows what changes, and what else differs from the environment before, image aside', async () => {
    deploy(
      'dev',
      'replicas: 1\nresources: { limits: { cpu: 100m } }\nenv:\n- { name: LOG, value: debug }\nonly: dev\n',
    );
    deploy(
      'test',
      'env:\n- { name: LOG, value: info }\n- { name: NEW, value: "on" }\nreplicas: 1\nresources:\n  limits:\n    cpu: 2\n',
    );
    const body = (await request()).request?.body ?? '';
    expect(body).toMatch(
      /\| *image of shop\/test\/cart-values\.yaml *\| .*1\.1\.0@sha256:1+`? *\| .*1\.2\.0@sha256:2+`? *\|/,
    );
    expect(body).toContain('What else differs between dev and test');
    const rows = body.split('\n').filter((line) => line.startsWith('| cart'));
    expect(
      rows.map((row) =>
        row
          .replaceAll(/\\|`/g, '')
          .split('|')
          .map((cell) => cell.trim())
          .slice(2, 5),
      ),
    ).toEqual([
      ['resources.limits.cpu', '100m', '2'],
      ['env[name=LOG].value', 'debug', 'info'],
      ['only', 'dev', '(nothing)'],
      ['env[name=NEW].name', '(nothing)', 'NEW'],
      ['env[name=NEW].value', '(nothing)', 'on'],
    ]);
    expect(readable(body)).toContain('The objects are not compared, because test is not rendered');
    expect(body).toContain('+  tag: 1.2.0');
  });

  test('where the objects cannot be rendered says so, and shows the fields of the file', async () => {
    deploy('dev', 'replicas: 1\n');
    deploy('test', 'replicas: 1 # three\n');
    const body = readable((await request()).request?.body);
    expect(body).toContain('No field of the files that name the images.');
    expect(body).toContain(
      'The objects are not compared, because test is not rendered: cart in test: not rendered, because',
    );
    expect(body).not.toContain('Compared:');
  });

  test('does not call a file alike that cannot be read', async () => {
    deploy('dev', 'replicas: {{ .x }}\n');
    deploy('test', 'replicas: 1\n');
    const body = readable((await request()).request?.body);
    expect(body).toContain('Not compared: the files of cart.');
    expect(body).not.toContain('No field');
  });

  test('behind several environments shows the differences from each, and takes the digest that they share', async () => {
    await writeBumpFlow(world, undefined, undefined, { test: 'after: [dev]', prod: 'after: [dev, test]' });
    deploy('dev', 'replicas: 1\n');
    deploy('test', 'replicas: 2\n');
    deploy('prod', 'replicas: 3\n');
    const body = (await request({ environment: 'prod' })).request?.body ?? '';
    expect(body).toContain('What else differs between dev and prod');
    expect(body).toContain('What else differs between test and prod');
    const { parts } = await planOf({ environment: 'prod', version: '1.1.0', digest: '' });
    expect(parts).toMatchObject([{ request: { digest: one } }]);
  });

  test('behind environments that run two digests of a version needs the digest', async () => {
    await writeBumpFlow(world, undefined, undefined, { test: 'after: [dev]', prod: 'after: [dev, test]' });
    deploy('dev', '');
    deploy('prod', '');
    world.gitops.commit({
      'shop/test/cart-values.yaml': `image:\n  repository: nonprod.example.com/shop/cart\n  tag: 1.1.0\n  digest: ${two}\n`,
    });
    await expect(planOf({ environment: 'prod', version: '1.1.0', digest: '' })).rejects.toMatchObject({
      code: 'digest-missing',
      message: expect.stringContaining('dev and test run different digests of this version'),
    });
  });

  test('of the first environment has nothing to compare with', async () => {
    deploy('dev', 'replicas: 1\n');
    expect((await request({ environment: 'dev' })).request?.body).not.toContain('What else differs');
  });

  test('that somebody closed is not opened again unless that is asked for', async () => {
    deploy('test', '');
    const { changeRequest } = await planOf();
    world.closed.add(changeRequest.change);
    const before = world.gitops.git('for-each-ref');
    await expect(planOf()).rejects.toMatchObject({
      code: 'request-closed',
      exitCode: 1,
      message: expect.stringContaining('https://git.example.com/pr/3'),
    });
    expect(world.gitops.git('for-each-ref')).toBe(before);
    expect((await planOf({ version: '1.3.0' })).changeRequest.change).not.toBe(changeRequest.change);
    const { request: opened } = await request({ reopen: 'true' });
    expect(opened).toMatchObject({ change: changeRequest.change, run: 'https://ci.example.com/7' });
  });

  test('is not asked about where Git holds the values already', async () => {
    deploy('test', '');
    world.closed.add((await planOf({ version: '1.1.0', digest: one })).changeRequest.change);
    expect((await request({ version: '1.1.0', digest: one })).outcome.changed).toBe(false);
  });

  test('bounds what it shows', async () => {
    deploy('dev', fields('a'.repeat(200)));
    deploy('test', fields('b'));
    const body = (await request()).request?.body ?? '';
    expect(body).toContain('And 10 more');
    expect(body).not.toContain('a'.repeat(81));
  });

  test('that no platform could open is met by the plan', async () => {
    deploy('test', '');
    const before = world.gitops.git('for-each-ref');
    world = { ...world, ports: { ...world.ports, platform: localPorts(world.directory).platform } };
    await expect(planOf()).rejects.toMatchObject({ code: 'no-platform', exitCode: 2 });
    expect(world.gitops.git('for-each-ref')).toBe(before);
  });
});
