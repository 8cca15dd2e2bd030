import { describe, expect, test } from '@jest/globals';
import { argocdStories, commit, digest } from '../../support/argocd-stories.ts';

const told = await argocdStories();

const syncs = (): readonly string[] => told.server.requests.filter((line) => line.startsWith('POST'));

describe('a commit that comes to run', () => {
  test('1. automated: a refresh starts it, and it is done when its image runs alone', async () => {
    const one = told.application({ rolloutTakes: 3 });
    one.commits.push(commit('1'));
    const done = await told.story(one, commit('1'));
    expect(done).toMatchObject({ state: 'done', revision: '1'.repeat(40), subject: 'shop-test-cart' });
    expect(done.because).toBe('healthy at 111111111111, runs sha256:111111111111');
    expect(told.server.requests[0]).toBe('GET /api/v1/applications/shop-test-cart?project=shop&refresh=normal');
    expect(syncs()).toEqual([]);
  });

  test('2. at the end of the operation the old image still runs by the answer, and that is not done', async () => {
    const one = told.application({ syncTakes: 2, rolloutTakes: 4 });
    one.commits.push(commit('1'));
    await told.story(one, commit('1'));
    const waited = told.lines.filter((line) => !line.includes('done'));
    expect(waited.length).toBeGreaterThan(2);
    expect(waited.join('\n')).toMatch(/sync running/);
    expect(told.lines.at(-1)).toMatch(/^cart in test: done, healthy/);
  });

  test('3. without automated sync exactly this commit is asked for', async () => {
    const one = told.application({ automated: false });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(one.syncs).toEqual([{ revision: '1'.repeat(40), project: 'shop' }]);
  });

  test('4. of several sources by revisions and positions, since a single revision is ignored there', async () => {
    const one = told.application({ automated: false, isMultiSource: true });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(one.syncs).toEqual([
      { revisions: ['1'.repeat(40), '1'.repeat(40)], sourcePositions: [1, 2], project: 'shop' },
    ]);
  });

  test('5. a later commit that keeps the image: the comparison is at it, and this one is done', async () => {
    const one = told.application({ automated: false });
    one.commits.push(commit('1'), commit('2', { digest: digest('1'), rest: 'two replicas' }));
    const done = await told.story(one, commit('1'));
    expect(done.state).toBe('done');
    expect(done.because).toMatch(/^healthy at the later commit 222222222222/);
  });

  test('6. a commit that changes no object starts no operation and is done', async () => {
    const one = told.application();
    one.commits.push(commit('1', { digest: digest('0') }));
    expect((await told.story(one, commit('1', { digest: digest('0') }))).state).toBe('done');
    expect(told.server.requests).toHaveLength(1);
  });

  test('7. a commit that changes something else and no image is not done before its sync', async () => {
    const one = told.application({ syncTakes: 4 });
    const weight = commit('1', { digest: digest('0'), rest: 'weight 25' });
    one.commits.push(weight);
    expect((await told.story(one, weight)).state).toBe('done');
    expect(told.server.requests.length).toBeGreaterThan(5);
  });

  test('8. a hook that runs is waited for, in the words of Argo CD', async () => {
    const one = told.application({ hookTakes: 4, hookImage: 'registry.example.com/shop/migrate:1' });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(told.lines).toContain('cart in test: sync running: waiting for completion of hook batch/Job/migrate');
  });

  test('9. a hook with an older image of the application is told apart by the Pods', async () => {
    const one = told.application({ hookImage: `registry.example.com/shop/cart:0@${digest('0')}` });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(told.server.requests.some((line) => line.includes('/resource-tree'))).toBe(true);
  });

  test('10. an image that somebody set by hand is undone, and the wait goes on', async () => {
    const one = told.application();
    one.commits.push(commit('1'));
    const by = { when: { 3: () => one.setByHand(digest('9')) } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
  });

  test('11. two Applications of one application must both run it', async () => {
    const one = told.application();
    const other = told.application({ rolloutTakes: 6 }, 'shop-test-cart-jobs');
    for (const each of [one, other]) each.commits.push(commit('1'));
    const names = ['shop-test-cart', 'shop-test-cart-jobs'];
    const done = await told.story(one, commit('1'), { names });
    expect(done).toMatchObject({ state: 'done', subject: 'shop-test-cart, shop-test-cart-jobs' });
  });
});

describe('a commit that cannot', () => {
  test('12. a later commit with another image overtakes it', async () => {
    const one = told.application();
    one.commits.push(commit('1'), commit('2'));
    expect(await told.story(one, commit('1'))).toMatchObject({
      state: 'overtaken',
      because: 'the later commit 222222222222 names sha256:222222222222',
    });
  });

  test('13. an object that the API server refuses: the words, at once', async () => {
    const one = told.application({ automated: false });
    one.commits.push(commit('1', { fault: 'apply' }));
    const failed = await told.story(one, commit('1'));
    expect(failed.state).toBe('failed');
    expect(failed.because).toContain('Service "bad" is invalid');
  });

  test('14. the same automated: it is tried again, and ends with SyncError', async () => {
    const one = told.application({ retries: 1, syncTakes: 2 });
    one.commits.push(commit('1', { fault: 'apply' }));
    expect((await told.story(one, commit('1'))).state).toBe('failed');
    expect(told.lines.join('\n')).toContain('the sync failed and is tried again');
  });

  test('15. manifests that do not render fail in the second comparison', async () => {
    const one = told.application();
    one.commits.push(commit('1', { fault: 'compare' }));
    const failed = await told.story(one, commit('1'));
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed.because).toMatch(/^ComparisonError: Failed to load target state/);
    expect(told.server.requests.filter((line) => line.includes('refresh=normal'))).toHaveLength(2);
  });

  test('16. an image that is missing: the Pod says so early, Degraded counts in two comparisons', async () => {
    const one = told.application({ rolloutTakes: 12 });
    one.commits.push(commit('1', { fault: 'start' }));
    const failed = await told.story(one, commit('1'));
    expect(failed.state).toBe('failed');
    expect(failed.because).toBe('Degraded: Deployment cart: Deployment "cart" exceeded its progress deadline');
    const early = told.lines.findIndex((line) => line.includes('Progressing') && line.includes('ImagePullBackOff'));
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(told.lines.findIndex((line) => line.includes('Degraded: ')));
  });

  test('17. the time is over: the last state', async () => {
    const one = told.application({ rolloutTakes: 1000 });
    one.commits.push(commit('1'));
    const waiting = await told.story(one, commit('1'), { waitMs: 20_000 });
    expect(waiting).toMatchObject({ state: 'waiting' });
    expect(waiting.because).toMatch(/^Progressing/);
  });

  test('18. an Application that is being deleted is no place to wait for', async () => {
    const one = told.application({ isBeingDeleted: true });
    expect(await told.story(one, commit('0'))).toMatchObject({ state: 'failed', because: 'it is being deleted' });
  });
});
