import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { createAdvance } from '../../../../src/steps/advance/advance.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld } from '../../../support/bump-world.ts';
import { failureOf } from '../../../support/registry-harness.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const [one = '', two = '', three = ''] = ['1', '2', '3'].map((digit) => `sha256:${digit.repeat(64)}`);
const advance = createAdvance({
  watch: () => Promise.resolve({ failed: [], closed: [], unanswered: [], passed: [] }),
});

let world: BumpWorld;
beforeEach(() => {
  world = createBumpWorld(mkdtempSync(join(root, 'world-')));
});

const sides = (name: string) => `canary:
          stable: { image: { file: all.yaml, path: ${name}.stable.image } }
          canary: { image: { file: all.yaml, path: ${name}.canary.image }, weight: { file: all.yaml, path: ${name}.canary.weight } }
          stable-weight: { file: all.yaml, path: ${name}.stable.weight }
          steps: [10, 50]
          pause: 10m
          confirmation: off`;

const colours = (name: string) => `blue-green:
          blue: { image: { file: all.yaml, path: ${name}.stable.image } }
          green: { image: { file: all.yaml, path: ${name}.canary.image } }
          switch: { file: all.yaml, path: ${name}.side }
          pause: 10m
          keep: 1d
          confirmation: off`;

async function writeFlow(deliveryOf: (name: string) => string): Promise<void> {
  const applications = ['cart', 'orders'].map(
    (name) => `  - name: ${name}\n    image: shop/${name}\n    delivery:\n      prod:\n        ${deliveryOf(name)}\n`,
  );
  const text = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
${applications.join('')}`;
  await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
}

interface Values {
  readonly stable?: string;
  readonly canary?: string;
  readonly weights?: readonly [canary: number, stable: number];
  readonly side?: string;
}

const versions = new Map([
  [one, '1.3.0'],
  [two, '1.4.0'],
  [three, '1.5.0'],
]);

/** The part of the one file that is an application's. */
function part(name: string, { stable = one, canary = one, weights = [0, 100], side = 'blue' }: Values): string {
  const image = (digest: string) => `prod.example.com/shop/${name}:${versions.get(digest) ?? ''}@${digest}`;
  const [weight, rest] = weights;
  return `${name}:\n  side: ${side}\n  stable: { image: "${image(stable)}", weight: ${rest} }\n  canary: { image: "${image(canary)}", weight: ${weight} }\n`;
}

function write(cart: Values, orders: Values = {}, seconds?: number): void {
  const files = { 'all.yaml': `# both\n${part('cart', cart)}${part('orders', orders)}` };
  world.gitops.commit(files, seconds === undefined ? {} : { seconds });
}

const inGit = () => world.gitops.read('all.yaml');
const shown = (cart: Values, orders: Values = {}) => `# both\n${part('cart', cart)}${part('orders', orders)}`;
const later = (minutes: number) => world.ports.clock.sleep(minutes * 60_000);

async function enter(application = 'cart') {
  const inputs = { application, environment: 'prod', version: '1.4.0', digest: two };
  const parsed = parseInputs(manifestBump.declaration, new Map(Object.entries(inputs)));
  return manifestBump.execute(await manifestBump.plan(parsed, world.ports), world.ports);
}

async function step(inputs: Readonly<Record<string, string>> = {}) {
  const given = new Map(Object.entries({ application: 'cart', environment: 'prod', ...inputs }));
  return advance.execute(await advance.plan(parseInputs(advance.declaration, given), world.ports), world.ports);
}

const abort = () => step({ abort: 'true' });

describe('a canary', () => {
  beforeEach(async () => {
    await writeFlow(sides);
    write({});
    await enter();
  });

  test.each<[string, Values, string]>([
    [
      'another image in the canary',
      { canary: three, weights: [10, 90] },
      'the image of the canary was changed at 10 %',
    ],
    [
      'another image in stable',
      { stable: three, canary: two, weights: [10, 90] },
      'the image of stable was changed at 10 %',
    ],
    [
      'weights that do not sum',
      { canary: two, weights: [50, 90] },
      'the weights are 50 and 90, which do not sum to 100',
    ],
    ['more than all traffic', { canary: two, weights: [200, 0] }, 'the weight of the canary is 200'],
    [
      'a share between two steps',
      { canary: two, weights: [11, 89] },
      'the canary has 11 %, and the steps are 10, 50, 100',
    ],
    [
      'the new image on both sides too early',
      { stable: two, canary: two, weights: [10, 90] },
      'both sides run one image',
    ],
  ])('is not led on from %s, which an abort takes back', async (_name, values, because) => {
    write(values);
    await later(60);
    expect(await failureOf(step())).toMatchObject({
      code: 'delivery-off-ladder',
      message: expect.stringContaining(because),
    });
    expect(inGit()).toBe(shown(values));
    expect(await abort()).toMatchObject({ outputs: { state: 'aborted' } });
    const { stable = one } = values;
    expect(inGit()).toBe(shown({ stable, canary: stable }));
  });

  test('is taken back from each share, and no more once stable has the image', async () => {
    for (const share of [10, 50, 100]) {
      const before = world.gitops.git('rev-parse', 'main');
      expect(await abort()).toMatchObject({ outputs: { state: 'aborted', changed: 'true' } });
      expect(inGit()).toBe(shown({}));
      world.gitops.git('update-ref', 'refs/heads/main', before);
      await later(11);
      expect(await step()).toMatchObject({ outputs: { state: 'advanced' } });
      expect(share).toBeGreaterThan(0);
    }
    expect(inGit()).toBe(shown({ stable: two, canary: two, weights: [100, 0] }));
    expect(await failureOf(abort())).toMatchObject({ code: 'delivery-over' });
    expect(inGit()).toBe(shown({ stable: two, canary: two, weights: [100, 0] }));
  });

  test('waits where its commit is of tomorrow, until that day and the pause are over', async () => {
    const now = world.ports.clock.now().getTime() / 1000;
    write({});
    write({ canary: two, weights: [10, 90] }, {}, now + 86_400);
    await later(60);
    expect(await step()).toMatchObject({ outputs: { state: 'waiting' } });
    await later(24 * 60);
    expect(await step()).toMatchObject({ outputs: { state: 'advanced', share: '50' } });
  });

  test('leaves the values of its neighbour in the same file alone, also when both go on at once', async () => {
    await enter('orders');
    const both: Values = { canary: two, weights: [10, 90] };
    expect(inGit()).toBe(shown(both, both));
    await later(11);
    const ends = await Promise.all([step(), step({ application: 'orders' })]);
    expect(ends.map(({ outputs }) => outputs.state)).toEqual(['advanced', 'advanced']);
    const next: Values = { canary: two, weights: [50, 50] };
    expect(inGit()).toBe(shown(next, next));
    await abort();
    expect(inGit()).toBe(shown({}, next));
  });
});

describe('blue and green', () => {
  beforeEach(async () => {
    await writeFlow(colours);
    write({});
    await enter();
  });

  test.each<[string, Values, string]>([
    ['a switch that says neither side', { canary: two, side: 'grey' }, 'the switch says "grey", which is neither side'],
    [
      'another image under the traffic',
      { stable: three, canary: two },
      'blue has the traffic, and its image was changed in place',
    ],
  ])('are not led on from %s', async (_name, values, because) => {
    write(values);
    await later(60);
    expect(await failureOf(step())).toMatchObject({
      code: 'delivery-off-ladder',
      message: expect.stringContaining(because),
    });
    expect(await failureOf(abort())).toMatchObject({ code: 'delivery-over' });
    expect(inGit()).toBe(shown(values));
  });

  test('go back until the old side has ended, however late that is', async () => {
    await later(11);
    await step();
    await later(48 * 60);
    const before = world.gitops.git('rev-parse', 'main');
    expect(await abort()).toMatchObject({ outputs: { state: 'aborted' } });
    expect(inGit()).toBe(shown({}));
    world.gitops.git('update-ref', 'refs/heads/main', before);
    expect(await step()).toMatchObject({ outputs: { state: 'advanced', share: '' } });
    expect(await failureOf(abort())).toMatchObject({ code: 'delivery-over' });
    expect(inGit()).toBe(shown({ stable: two, canary: two, side: 'green' }));
  });

  test('a new image in the side without traffic begins anew, with its own pause', async () => {
    await later(9);
    write({ canary: three }, {}, world.ports.clock.now().getTime() / 1000);
    await later(9);
    expect(await step()).toMatchObject({ outputs: { state: 'waiting', version: '1.5.0', share: '0' } });
  });
});
