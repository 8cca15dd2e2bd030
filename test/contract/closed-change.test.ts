import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeRequest } from '../../src/platform/change-request.ts';
import { fakeClock } from '../support/clock.ts';
import { githubBench, gitlabBench, type PlatformBench } from '../support/platforms.ts';

const request: ChangeRequest = {
  repository: 'acme/gitops',
  head: 'promote/cart',
  base: 'main',
  title: 'Promote cart 1.2.3 to prod',
  body: 'cart 1.2.3',
  labels: [],
};

describe.each([
  ['github', githubBench],
  ['gitlab', gitlabBench],
])('closed change requests on %s', (_, start) => {
  let bench: PlatformBench;
  const clock = fakeClock();

  beforeEach(async () => {
    bench = await start();
  });

  afterEach(async () => {
    await bench.server.close();
    expect(bench.server.violations).toEqual([]);
  });

  test('a change that somebody turned down is known, until another request brings it', async () => {
    const platform = bench.platform(clock);
    const [change, other] = ['1', '2'].map((digit) => digit.repeat(64));
    const asked = { repository: request.repository, head: request.head, base: request.base, change: change ?? '' };
    const proposed = { ...request, ...asked, run: 'https://ci.example.com/runs/7' };
    expect(await platform.closedChange(asked)).toBeUndefined();
    await platform.requestChange(proposed);
    expect(bench.requests()[0]?.body).toContain('[Run](<https://ci.example.com/runs/7>)');
    expect(await platform.requestChange({ ...proposed, run: 'https://ci.example.com/runs/8' })).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await platform.closedChange(asked)).toBeUndefined();
    bench.settle(1, 'closed');
    expect(await platform.closedChange(asked)).toMatchObject({ number: 1, url: expect.stringMatching(/\b1$/) });
    expect(await platform.closedChange({ ...asked, change: other ?? '' })).toBeUndefined();
    expect(await platform.closedChange({ ...asked, base: 'release' })).toBeUndefined();
    expect(await platform.requestChange(proposed)).toMatchObject({ number: 2, outcome: 'opened' });
    expect(await platform.closedChange(asked)).toBeUndefined();
    bench.settle(2, 'merged');
    expect(await platform.closedChange(asked)).toBeUndefined();
  });

  test('a request that was closed as superseded does not count as turned down', async () => {
    const platform = bench.platform(clock);
    const asked = { repository: request.repository, head: request.head, base: request.base, change: '3'.repeat(64) };
    const { number } = await platform.requestChange({ ...request, ...asked });
    const keep = bench.plant({ head: 'promote/set', base: 'main' });
    const superseded = { repository: request.repository, base: request.base, heads: [request.head], keep };
    expect((await platform.closeSuperseded(superseded)).map((one) => one.number)).toEqual([number]);
    expect(await platform.closedChange(asked)).toBeUndefined();
  });
});
