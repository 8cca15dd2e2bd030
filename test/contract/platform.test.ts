import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import type { ChangeRequest } from '../../src/platform/change-request.ts';
import { fakeClock } from '../support/clock.ts';
import type { PlatformBench } from '../support/platforms.ts';
import { githubBench, gitlabBench } from '../support/platforms.ts';

const request: ChangeRequest = {
  repository: 'acme/gitops',
  head: 'promote/cart',
  base: 'main',
  title: 'Promote cart 1.2.3 to prod',
  body: '| Application | Version |\n| --- | --- |\n| cart | 1.2.3 |\n',
  labels: ['krci-deploy', 'environment: prod'],
};

describe.each([
  ['github', githubBench],
  ['gitlab', gitlabBench],
])('the platform port on %s', (_, start) => {
  let bench: PlatformBench;
  const clock = fakeClock();

  beforeEach(async () => {
    bench = await start();
  });

  afterEach(async () => {
    await bench.server.close();
    expect(bench.server.violations).toEqual([]);
  });

  test('opens a request as wanted', async () => {
    const opened = await bench.platform(clock).requestChange(request);
    expect(opened).toMatchObject({ number: 1, outcome: 'opened' });
    expect(opened.url).toMatch(/^https:\/\/.*\b1$/);
    expect(bench.requests()).toMatchObject([
      {
        head: 'promote/cart',
        base: 'main',
        title: request.title,
        body: request.body,
        labels: request.labels,
        state: 'open',
      },
    ]);
  });

  test('a second run changes nothing and says so', async () => {
    const platform = bench.platform(clock);
    const opened = await platform.requestChange(request);
    const before = bench.server.requests.length;
    expect(await platform.requestChange(request)).toEqual({ ...opened, outcome: 'unchanged' });
    expect(bench.server.requests.slice(before).every((line) => line.startsWith('GET '))).toBe(true);
  });

  test('updates the open request in its text and keeps what people added', async () => {
    const platform = bench.platform(clock);
    await platform.requestChange(request);
    bench.label(1, 'reviewed by hand');
    const updated = await platform.requestChange({
      ...request,
      title: 'Promote cart 1.2.4 to prod',
      labels: ['krci-deploy', 'urgent'],
    });
    expect(updated).toMatchObject({ number: 1, outcome: 'updated' });
    const [seen, ...others] = bench.requests();
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ title: 'Promote cart 1.2.4 to prod', body: request.body });
    expect(seen?.labels).toEqual(['krci-deploy', 'environment: prod', 'reviewed by hand', 'urgent']);
  });

  test('another base or another head is another request', async () => {
    const platform = bench.platform(clock);
    await platform.requestChange(request);
    expect(await platform.requestChange({ ...request, base: 'release' })).toMatchObject({
      number: 2,
      outcome: 'opened',
    });
    expect(await platform.requestChange({ ...request, head: 'promote/shop' })).toMatchObject({
      number: 3,
      outcome: 'opened',
    });
    expect(await platform.requestChange(request)).toMatchObject({ number: 1, outcome: 'unchanged' });
  });

  test("a fork's request between branches of the same names is not ours", async () => {
    const planted = bench.plant({ head: 'promote/cart', base: 'main', fork: true });
    const opened = await bench.platform(clock).requestChange(request);
    expect(opened).toMatchObject({ number: planted + 1, outcome: 'opened' });
    expect(bench.requests()[0]).toMatchObject({ title: 'planted', labels: [] });
  });

  test('who loses the race to open takes the request of who won', async () => {
    const [first, second] = await Promise.all([
      bench.platform(clock).requestChange(request),
      bench.platform(clock).requestChange(request),
    ]);
    expect([first.number, second.number]).toEqual([1, 1]);
    expect([first.outcome, second.outcome]).toContain('opened');
    expect(bench.requests()).toHaveLength(1);
  });

  test('an answer lost after the request was opened does not open a second', async () => {
    bench.server.fail({ on: bench.operations.open, status: 502, afterwards: true });
    expect(await bench.platform(clock).requestChange(request)).toMatchObject({ number: 1 });
    expect(bench.requests()).toMatchObject([{ title: request.title, labels: request.labels }]);
  });

  test('asks reviewers once', async () => {
    const platform = bench.platform(clock);
    const wanted = { ...request, reviewers: ['alice', 'bob'] };
    await platform.requestChange(wanted);
    expect(bench.requests()[0]?.reviewers).toEqual(['alice', 'bob']);
    expect(await platform.requestChange(wanted)).toMatchObject({ outcome: 'unchanged' });
  });

  test('merges when ready, or at once when nothing is left to wait for', async () => {
    const platform = bench.platform(clock);
    const wanted = { ...request, autoMerge: 'squash' } as const;
    expect(await platform.requestChange(wanted)).toMatchObject({ outcome: 'opened', merge: 'when-ready' });
    expect(bench.requests()[0]).toMatchObject({ mergesWhenReady: true, state: 'open' });
    expect(await platform.requestChange(wanted)).toMatchObject({ outcome: 'unchanged', merge: 'when-ready' });
    bench.waitsForChecks(false);
    expect(await platform.requestChange({ ...wanted, head: 'promote/shop' })).toMatchObject({
      outcome: 'opened',
      merge: 'merged',
    });
    expect(bench.requests()[1]).toMatchObject({ state: 'merged' });
  });

  test('closes older requests of its kind with a link, and no others', async () => {
    const older = bench.plant({ head: 'promote/cart-1.2.2', base: 'main' });
    bench.plant({ head: 'promote/cart-1.2.1', base: 'release' });
    bench.plant({ head: 'promote/cart-evil', base: 'main', fork: true });
    bench.plant({ head: 'feature/cart', base: 'main' });
    const keep = bench.plant({ head: 'promote/cart-1.2.3', base: 'main' });
    bench.plant({ head: 'promote/cart-1.2.4', base: 'main' });
    const platform = bench.platform(clock);
    const superseded = { repository: 'acme/gitops', base: 'main', headPrefix: 'promote/cart-', keep };
    expect((await platform.closeSuperseded(superseded)).map(({ number }) => number)).toEqual([older]);
    expect(bench.requests().map(({ state }) => state)).toEqual(['closed', 'open', 'open', 'open', 'open', 'open']);
    expect(bench.requests()[0]?.comments).toEqual([
      expect.stringMatching(new RegExp(`^Superseded by [#!]${keep}\\.$`)),
    ]);
    expect(await platform.closeSuperseded(superseded)).toEqual([]);
  });

  test('closes requests from certain branches, and none from branches that only begin alike', async () => {
    const older = bench.plant({ head: 'promote/cart', base: 'main' });
    bench.plant({ head: 'promote/cart-api', base: 'main' });
    const keep = bench.plant({ head: 'promote/set', base: 'main' });
    const superseded = { repository: 'acme/gitops', base: 'main', heads: ['promote/cart', 'promote/web'], keep };
    expect((await bench.platform(clock).closeSuperseded(superseded)).map(({ number }) => number)).toEqual([older]);
    expect(bench.requests().map(({ state }) => state)).toEqual(['closed', 'open', 'open']);
    expect(await bench.platform(clock).closeSuperseded({ repository: 'acme/gitops', base: 'main', keep })).toEqual([]);
  });

  test('a prefix too short to be meant is refused', async () => {
    const superseded = { repository: 'acme/gitops', base: 'main', headPrefix: 'p', keep: 9 };
    await expect(bench.platform(clock).closeSuperseded(superseded)).rejects.toMatchObject({
      code: 'prefix-too-short',
      exitCode: 2,
    });
  });

  test('a text longer than the platform holds is cut visibly, and the next run finds it unchanged', async () => {
    const platform = bench.platform(clock);
    const wanted = { ...request, title: 't'.repeat(400), body: 'a line of the table\n'.repeat(60_000) };
    expect(await platform.requestChange(wanted)).toMatchObject({ outcome: 'opened' });
    expect(bench.requests()[0]?.body).toMatch(/\(Cut here: the text is longer than the platform holds\.\)$/);
    expect(await platform.requestChange(wanted)).toMatchObject({ outcome: 'unchanged' });
  });

  test('waits as long as the platform asks, and tries again after a failure of its', async () => {
    const patient = fakeClock();
    const said: string[] = [];
    const log = { ...silentLog, info: (message: string) => void said.push(message) };
    bench.server.fail(
      { status: 429, headers: { 'retry-after': '7' }, body: { message: 'Too Many Requests' } },
      { status: 502 },
      { status: 503 },
    );
    expect(await bench.platform(patient, { log }).requestChange(request)).toMatchObject({ outcome: 'opened' });
    expect(said).toEqual([
      expect.stringMatching(/answered 429, it asks to wait 7 s$/),
      expect.stringMatching(/answered 502, trying again$/),
      expect.stringMatching(/answered 503, trying again$/),
    ]);
    expect(patient.slept[0]).toBe(7000);
    expect(patient.slept).toHaveLength(3);
  });

  test('gives up on a limit that lasts and on a server that stays down', async () => {
    const long = { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'Too Many Requests' } };
    bench.server.fail(long);
    const patient = fakeClock();
    await expect(bench.platform(patient).requestChange(request)).rejects.toMatchObject({
      code: 'rate-limited',
      exitCode: 4,
    });
    expect(patient.slept).toEqual([]);
    bench.server.fail(...Array.from({ length: 5 }, () => ({ status: 503 })));
    await expect(bench.platform(patient).requestChange(request)).rejects.toMatchObject({
      code: 'platform-unavailable',
      exitCode: 4,
    });
    expect(patient.slept).toHaveLength(4);
  });

  test.each([
    [401, 'not-authenticated', /token was refused/],
    [403, 'not-permitted', /the token needs/],
    [404, 'not-found', /found nothing that this token may see; check/],
    [422, 'not-accepted', /422: it says so/],
  ])('%d says what to do', async (status, code, sentence) => {
    bench.server.fail({ on: bench.operations.open, status, body: { message: 'it says so' } });
    const attempt = bench.platform(clock).requestChange(request);
    await expect(attempt).rejects.toMatchObject({ code, exitCode: 4, message: expect.stringMatching(sentence) });
    expect(bench.requests()).toEqual([]);
  });

  test('a wrong token is refused without being shown', async () => {
    const wrong = 'wrong-token-0123456789';
    const error = await failure(bench.platform(clock, { token: wrong }).requestChange(request));
    expect(error).toMatchObject({ code: 'not-authenticated' });
    expect(everythingOf(error)).not.toContain(wrong);
  });

  test('a token that the platform echoes is not repeated', async () => {
    bench.server.fail({ on: bench.operations.open, status: 422, body: { message: `token ${bench.token} is odd` } });
    const error = await failure(bench.platform(clock).requestChange(request));
    expect(error).toMatchObject({ message: expect.stringContaining('token *** is odd') });
    expect(everythingOf(error)).not.toContain(bench.token);
  });

  test('a branch that is not there is named', async () => {
    const attempt = bench.platform(clock).requestChange({ ...request, head: 'promote/nothing' });
    await expect(attempt).rejects.toMatchObject({
      code: 'not-accepted',
      message: expect.stringMatching(/promote\/nothing/),
    });
  });

  test('a repository elsewhere is refused before anything is sent', async () => {
    const attempt = bench
      .platform(clock)
      .requestChange({ ...request, repository: 'https://git.example.com/acme/gitops.git' });
    await expect(attempt).rejects.toMatchObject({ code: 'other-platform', exitCode: 2 });
    expect(bench.server.requests).toEqual([]);
  });

  test('a sign-in page is not taken for an answer', async () => {
    const page = { on: bench.operations.list, status: 200, body: '<html>', headers: { 'content-type': 'text/html' } };
    bench.server.fail(...Array.from({ length: 5 }, () => page));
    await expect(bench.platform(clock).requestChange(request)).rejects.toMatchObject({ exitCode: 4 });
  });

  test('a redirect elsewhere is not followed', async () => {
    const elsewhere = await listener();
    const moved = { on: bench.operations.list, status: 302, headers: { location: elsewhere.url } };
    bench.server.fail(...Array.from({ length: 5 }, () => moved));
    await expect(bench.platform(clock).requestChange(request)).rejects.toMatchObject({ exitCode: 4 });
    await elsewhere.close();
    expect(elsewhere.headers()).toBe('');
  });
});

/** Another host: answers 404 and remembers the headers that it got. */
async function listener(): Promise<{ url: string; headers(): string; close(): Promise<void> }> {
  const seen: string[] = [];
  const server = createServer((message, response) => {
    seen.push(message.rawHeaders.join('\n'));
    response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/elsewhere`,
    headers: () => seen.join('\n'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

/** All that a debugger could print: own and inherited texts, and those of the causes. */
function everythingOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const values = Object.getOwnPropertyNames(error).map((name) => everythingOf(Reflect.get(error, name)));
  return values.join('\n');
}
