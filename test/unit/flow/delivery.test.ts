import { describe, expect, test } from '@jest/globals';
import { flowOf, shopFlow } from '../../support/flow.ts';
import { failureOf } from '../../support/registry-harness.ts';

const image = 'image: { file: a.yaml, path: image }';
const weight = 'weight: { file: r.yaml, path: weight }';
const replicas = 'replicas: { file: a.yaml, path: replicas }';

function withDelivery(delivery: string): string {
  const own = `  - name: cart\n    image: shop/cart\n    delivery: ${delivery}\n`;
  return shopFlow.replace('  - { name: cart, image: shop/cart }\n', own);
}

const canary = (canarySide: string, rest: string) =>
  `{ prod: { canary: { stable: { ${image} }, canary: { ${image}${canarySide} }, pause: 10m, ${rest} } } }`;

const blueGreen = (green: string, words: string) =>
  withDelivery(
    `{ prod: { blue-green: { blue: { ${image} }, green: { image: { file: ${green}, path: image } }, switch: { file: s.yaml, path: side${words} }, pause: 10m, keep: 24h } } }`,
  );

describe('a delivery that cannot be carried out is refused at its place', () => {
  test.each<readonly [string, string, string]>([
    ['an environment of nothing', canary(`, ${weight}`, 'steps: [10]').replace('prod', 'prdo'), 'did you mean "prod"?'],
    ['steps that fall', canary(`, ${weight}`, 'steps: [10, 50, 25]'), 'found 25 after 50'],
    ['a step twice', canary(`, ${weight}`, 'steps: [10, 10]'), 'found 10 after 10'],
    ['no share that is written', canary('', 'steps: [10]'), 'add canary.weight'],
    ['half of the weights', canary('', `steps: [10], stable-weight: { file: r, path: w }`), 'has no weight beside it'],
    [
      'replicas without their number',
      canary(`, ${weight}, ${replicas}`, 'steps: [10]'),
      'replicas without their number',
    ],
  ])('%s', async (_, delivery, says) => {
    const failure = await failureOf(flowOf(withDelivery(delivery)));
    expect(failure).toMatchObject({ code: 'delivery-invalid', message: expect.stringContaining(says) });
    expect(failure.message).toMatch(/^krci-deploy\.yaml:\d+:\d+: /);
  });

  test('a share that the pods cannot show', async () => {
    const sides = `stable: { ${image}, ${replicas} }, canary: { ${image}, ${replicas} }`;
    const delivery = (count: number) =>
      withDelivery(`{ prod: { canary: { ${sides}, replicas: ${count}, steps: [10, 25, 50, 100], pause: 10m } } }`);
    expect(await failureOf(flowOf(delivery(10)))).toMatchObject({
      code: 'delivery-invalid',
      message: expect.stringContaining('a number of pods that shows 25 %'),
    });
    expect((await flowOf(delivery(20))).applications[0]?.delivery?.['prod']?.canary?.replicas).toBe(20);
  });

  test('sides that are one place, or one value of the switch', async () => {
    expect(await failureOf(flowOf(blueGreen('a.yaml', '')))).toMatchObject({
      message: expect.stringContaining('the place of blue'),
    });
    expect(await failureOf(flowOf(blueGreen('b.yaml', ', blue: x, green: x')))).toMatchObject({
      message: expect.stringContaining('"x" for both sides'),
    });
    expect((await flowOf(blueGreen('b.yaml', ''))).applications[0]?.delivery).toHaveProperty('prod');
  });
});
