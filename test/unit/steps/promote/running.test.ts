import { describe, expect, test } from '@jest/globals';
import type { Context } from '../../../../src/steps/promote/context.ts';
import type { PlacedImage } from '../../../../src/steps/promote/gitops-state.ts';
import type { PromotionRequest } from '../../../../src/steps/promote/request/request.ts';
import { beforeOf } from '../../../../src/flow/graph.ts';
import { runningBefore } from '../../../../src/steps/promote/running.ts';
import { applicationOf, environmentOf } from '../../../../src/flow/questions.ts';
import { flowOf, shopFlow } from '../../../support/flow.ts';

const one = `sha256:${'1'.repeat(64)}` as const;
const two = `sha256:${'2'.repeat(64)}` as const;

const warnings = new Map<string, string>();

/** What runs in dev when its manifests name these images, one a place. */
async function inDev(...named: readonly Omit<PlacedImage, 'place'>[]) {
  const flow = await flowOf(shopFlow);
  const to = environmentOf(flow, 'test');
  const images = named.map((image, index) => Object.assign({ place: `place ${index + 1}` }, image));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only Git is asked
  const context = {
    warnOnce: (about: string, sentence: string) => warnings.set(about, sentence),
    gitops: () =>
      Promise.resolve({
        images: () => Promise.resolve({ places: ['places'], images }),
        revision: () => Promise.resolve(undefined),
      }),
  } as unknown as Context;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the options are for what comes after
  const request = {
    flow,
    application: applicationOf(flow, 'cart'),
    to,
    before: beforeOf(flow, to.name),
  } as PromotionRequest;
  return runningBefore(request, context);
}

describe('an environment whose manifests name the image in two places', () => {
  test.each([
    [
      'two digests',
      [
        { tag: '1.3.0', digest: one },
        { tag: '1.3.0', digest: two },
      ],
      /1\.3\.0 sha256:1+ by place 1, .* by place 2/,
    ],
    ['two tags without digests', [{ tag: '1.3.0' }, { tag: '1.2.0' }], /1\.3\.0 by place 1, 1\.2\.0 by place 2/],
    ['one of them pinned, under another tag', [{ tag: '1.3.0', digest: one }, { tag: '1.2.0' }], /1\.2\.0 by place 2/],
  ])('with %s is no source', async (_, named, message) => {
    await expect(inDev(...named)).rejects.toMatchObject({
      code: 'source-ambiguous',
      message: expect.stringMatching(message),
    });
  });

  test('with one digest is one', async () => {
    expect(await inDev({ tag: '1.3.0', digest: one }, { tag: '1.3', digest: one })).toMatchObject({ digest: one });
  });
});

test('an environment whose values file may not count is said to be one', async () => {
  await inDev({ tag: '1.3.0', digest: one, unsettled: 'shop/dev/cart-values.yaml' });
  expect([...warnings]).toEqual([['dev', expect.stringMatching(/the image in dev, which would win over shop\/dev\//)]]);
});
