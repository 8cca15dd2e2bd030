import { describe, expect, test } from '@jest/globals';
import { argocdStories, commit, digest, failure, wantedOf } from '../../support/argocd-stories.ts';

const told = await argocdStories();

describe('a commit that is held up', () => {
  test('19. a failing sync of another commit blocks it: said, with what ends it', async () => {
    const one = told.application({ retries: 100, syncTakes: 2 });
    one.commits.push(commit('1', { fault: 'apply' }));
    const by = { when: { 6: () => void one.commits.push(commit('2')) }, waitMs: 30_000 };
    const [blocked] = await told.followed([wantedOf(commit('2'), [...one.commits, commit('2')])], by);
    expect(blocked?.because).toMatch(/^a failing sync of 111111111111 blocks this commit: one or more objects/);
    expect(blocked?.fix).toContain('argocd app terminate-op shop-test-cart');
    expect(one.terminated).toEqual([]);
  });

  test('20. where the flow says so it is ended, again if an attempt was under way, and the commit runs', async () => {
    const one = told.application({ retries: 100, syncTakes: 3 });
    one.commits.push(commit('1', { fault: 'apply' }));
    const by = { when: { 8: () => void one.commits.push(commit('2')) }, terminates: true };
    const [done] = await told.followed([wantedOf(commit('2'), [...one.commits, commit('2')])], by);
    expect(done?.state).toBe('done');
    expect(one.terminated.length).toBeGreaterThanOrEqual(1);
    expect(new Set(one.terminated)).toEqual(new Set(['1'.repeat(40)]));
  });

  test('21. a closed sync window is silent; the window is named, and waited for', async () => {
    const one = told.application({ window: 'closed' });
    one.commits.push(commit('1'));
    const by = { when: { 12: () => void (one.settings.window = 'open') } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines.join('\n')).toContain('a sync window is closed (deny * * * * * 1h)');
  });

  test('22. a sync that a window blocks is said in the words of Argo CD', async () => {
    const one = told.application({ automated: false, window: 'closed' });
    one.commits.push(commit('1'));
    const waiting = await told.story(one, commit('1'), { waitMs: 10_000 });
    expect(waiting.because).toBe('automated sync is off; Argo CD does not sync: cannot sync: blocked by sync window');
  });

  test('23. a token that may not sync: somebody else can, and the wait goes on', async () => {
    const one = told.application({ automated: false, mayBeSynced: false });
    one.commits.push(commit('1'));
    const by = { when: { 6: () => void (one.settings.automated = true) } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines.join('\n')).toContain('Argo CD does not sync: permission denied: applications, sync');
  });

  test('24. another sync is under way: it is waited for, and this one is asked for again', async () => {
    const one = told.application({ automated: false, syncTakes: 3 });
    one.commits.push(commit('1'), commit('2', { digest: digest('1') }));
    one.sync({ revision: '0'.repeat(40) });
    expect((await told.story(one, commit('1'))).state).toBe('done');
  });

  test('25. a Git server that is away is waited for', async () => {
    const one = told.application({ isGitAway: true });
    one.commits.push(commit('1'));
    const by = { when: { 15: () => void (one.settings.isGitAway = false) } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines.join('\n')).toContain('connection refused');
  });

  test('26. an Application that an ApplicationSet makes later', async () => {
    const one = told.application();
    one.commits.push(commit('1'));
    told.server.applications.clear();
    const by = { when: { 4: () => void told.server.applications.set(one.name, one) } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines[0]).toBe('cart in test: there is no Application shop-test-cart in the project shop yet');
  });
});

describe('a server that does not do its part', () => {
  test('27. a restart: refused connections, slower and slower, then the same answers', async () => {
    const one = told.application();
    one.commits.push(commit('1'));
    const base = { value: 'http://127.0.0.1:9' };
    const restarting = await told.story(one, commit('1'), { base: base.value, waitMs: 30_000 });
    expect(restarting).toMatchObject({ state: 'waiting' });
    expect(restarting.because).toContain('nothing listens there');
    const pauses = told.pauses();
    expect(pauses.length).toBeLessThan(8);
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(8000);
    expect((await told.story(one, commit('1'))).state).toBe('done');
  });

  test('28. 503 and 429 with Retry-After are kept to', async () => {
    const one = told.application();
    one.commits.push(commit('1'));
    told.server.fail({ status: 503 }, { status: 429, headers: { 'retry-after': '7' } });
    expect((await told.story(one, commit('1'))).state).toBe('done');
    const pauses = told.pauses();
    expect(pauses[1]).toBeGreaterThanOrEqual(7000);
  });

  test('29. a controller that is gone: stale answers for ever, and a deadline of its own', async () => {
    const one = told.application();
    one.commits.push(commit('1'));
    told.server.isControllerGone = true;
    expect(await failure(told.story(one, commit('1'), { waitMs: 600_000 }))).toMatch(
      /^sync-controller-silent: Argo CD at 127\.0\.0\.1:\d+: expected an answer to a refresh, found none for \d+ s; see that the application controller runs/,
    );
    expect(told.server.requests.some((line) => !line.includes('refresh'))).toBe(true);
  });

  test('30. no token, and one of another key', async () => {
    const one = told.application();
    expect(await failure(told.story(one, commit('0'), { token: '' }))).toMatch(
      /^token-missing: .*KRCI_DEPLOY_ARGOCD_TOKEN/,
    );
    expect(await failure(told.story(one, commit('0'), { token: 'x' }))).toMatch(/^token-refused: /);
  });

  test('31. without a project "not there" and "not allowed" are one answer, which ends the wait', async () => {
    const one = told.application();
    told.server.applications.clear();
    expect(await failure(told.story(one, commit('0'), { project: undefined }))).toMatch(
      /^token-too-narrow: .*there is none, or the token may not read it; name its project in sync\.project/,
    );
  });
});

describe('requests', () => {
  test('32. fifty applications are followed by one list, at most one request a second', async () => {
    const wanted = Array.from({ length: 50 }, (_, index) => {
      const one = told.application({}, `shop-test-app${index}`);
      one.commits.push(commit('1'));
      return wantedOf(commit('1'), one.commits, `app${index}`);
    });
    const all = await told.followed(wanted, { waitMs: 300_000 });
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['done']));
    const pauses = told.pauses();
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
    expect(told.server.requests.length).toBeLessThanOrEqual(101);
  });

  test('33. one application is reported within two seconds of its own Healthy', async () => {
    const one = told.application({ rolloutTakes: 7 });
    one.commits.push(commit('1'));
    const done = await told.story(one, commit('1'));
    expect(done.state).toBe('done');
    // The answer that said Healthy first is the last request, and requests are a second apart.
    const pauses = told.pauses();
    expect(Math.max(...pauses)).toBeLessThanOrEqual(2000);
  });
});
