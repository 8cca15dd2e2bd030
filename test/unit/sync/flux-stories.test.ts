import { describe, expect, test } from '@jest/globals';
import { commit, digest, wantedOf } from '../../support/argocd-stories.ts';
import { fluxStories } from '../../support/flux-stories.ts';

const told = await fluxStories();
const patches = (): readonly string[] => told.server.requests.filter((line) => line.startsWith('PATCH'));
const source = '/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/shop';

describe('a commit that comes to run', () => {
  test('1. its source is asked to look, and it is done when its image runs alone', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'));
    const done = await told.story(one, commit('1'));
    expect(done).toMatchObject({
      state: 'done',
      revision: '1'.repeat(40),
      subject: 'Kustomization flux-system/cart-test',
    });
    expect(done.because).toBe('ready at 111111111111, runs sha256:111111111111');
    expect(done.healthyAt).toMatch(/^2026-11-23T12:00:\d\dZ$/);
    expect(patches()).toEqual([`PATCH ${source}`]);
  });

  test('2. a token that may not ask: the interval of the source is waited for, and said', async () => {
    const one = told.cluster({ mayBePatched: false, fetchesAfter: 12 });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(patches()).toEqual([`PATCH ${source}`]);
    expect(told.lines.join('\n')).toContain(
      'GitRepository flux-system/shop is at 000000000000; it was not asked to look, and does so at its interval (gitrepositories "shop" is forbidden',
    );
  });

  test('3. Ready and Healthy are of the revision before while the new one is applied', async () => {
    const one = told.cluster({ workTakes: 5 });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(told.lines.join('\n')).toContain('Progressing: Running health checks for revision main@sha1:1111');
  });

  test('4. without wait: true it is Ready at once, and the old Pods are waited for', async () => {
    const one = told.cluster({ waits: false, workTakes: 0, rolloutTakes: 6 });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(told.lines.join('\n')).toMatch(/registry\.example\.com\/shop\/cart:1@sha256:0{64} still runs/);
    expect(told.lines.join('\n')).toContain('cart-new not ready yet');
  });

  test('5. a later commit that keeps the image is applied in its place', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'), commit('2', { digest: digest('1') }));
    const done = await told.story(one, commit('1'));
    expect(done.because).toBe('ready at the later commit 222222222222, runs sha256:111111111111');
  });

  test('6. a commit that changes no image is done when it is applied, and not before', async () => {
    const one = told.cluster({ workTakes: 4 });
    const weight = commit('1', { digest: digest('0') });
    one.commits.push(weight);
    expect((await told.story(one, weight)).state).toBe('done');
    expect(told.server.requests.length).toBeGreaterThan(5);
  });

  test('7. Pods of Jobs and of other applications are told apart', async () => {
    const one = told.cluster({
      hookImage: `registry.example.com/shop/cart:0@${digest('9')}`,
      otherImage: `registry.example.com/shop/pay:3@${digest('8')}`,
    });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
  });

  test('8. a Kustomization that its parent makes later', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'));
    told.server.clusters.clear();
    const by = { when: { 4: () => void told.server.clusters.set(one.name, one) } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines[0]).toBe('cart in test: there is none yet');
  });

  test('9. a dependency that is not ready is waited for, in its words', async () => {
    const one = told.cluster({ dependency: "dependency 'flux-system/infra' is not ready" });
    one.commits.push(commit('1'));
    const by = { when: { 9: () => void (one.settings.dependency = '') } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines.join('\n')).toContain("DependencyNotReady: dependency 'flux-system/infra' is not ready");
  });

  test('10. one reconciliation is asked for, however long it takes, until half a minute is over', async () => {
    const one = told.cluster({ workTakes: 60 });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(patches()).toHaveLength(1);
  });
});

describe('a commit that cannot', () => {
  test('11. suspended, with what resumes it, at once', async () => {
    const one = told.cluster({ isSuspended: true });
    one.commits.push(commit('1'));
    const failed = await told.story(one, commit('1'));
    expect(failed).toMatchObject({
      state: 'failed',
      because: 'it is suspended (spec.suspend), and stays at 000000000000',
      fix: 'resume it (flux resume kustomization cart-test -n flux-system), then run again',
    });
    expect(patches()).toEqual([]);
  });

  test('12. its source is suspended', async () => {
    const one = told.cluster({ isSourceSuspended: true });
    one.commits.push(commit('1'));
    const failed = await told.story(one, commit('1'));
    expect(failed).toMatchObject({
      state: 'failed',
      because: 'GitRepository flux-system/shop is suspended (spec.suspend)',
    });
    expect(failed.fix).toContain('flux resume source git shop -n flux-system');
  });

  test('13. it does not build: the words, at once', async () => {
    const one = told.cluster();
    one.commits.push(commit('1', { fault: 'compare' }));
    expect(await told.story(one, commit('1'))).toMatchObject({
      state: 'failed',
      because: 'BuildFailed: kustomize build failed: no such file: nowhere.yaml',
    });
  });

  test('14. the API server refuses an object', async () => {
    const one = told.cluster();
    one.commits.push(commit('1', { fault: 'apply' }));
    expect((await told.story(one, commit('1'))).because).toBe(
      'ReconciliationFailed: Service/shop/bad dry-run failed: is invalid',
    );
  });

  test('15. an image that is missing: the Pod says so early, the health check ends it', async () => {
    const one = told.cluster({ workTakes: 40 });
    one.commits.push(commit('1', { fault: 'start' }));
    const failed = await told.story(one, commit('1'));
    expect(failed.because).toMatch(/^HealthCheckFailed: failed early due to stalled resources/);
    expect(told.lines.join('\n')).toContain('Pod cart-new: ImagePullBackOff, Back-off pulling image');
  });

  test('16. without health checks the same is said until the time is over', async () => {
    const one = told.cluster({ waits: false, workTakes: 0 });
    one.commits.push(commit('1', { fault: 'start' }));
    const waiting = await told.story(one, commit('1'), { waitMs: 30_000 });
    expect(waiting.state).toBe('waiting');
    expect(waiting.because).toMatch(/^Pod cart-new: ImagePullBackOff/);
  });

  test('17. a failure of a later commit takes nothing away from what is applied', async () => {
    const one = told.cluster({ workTakes: 1 });
    const broken = commit('2', { digest: digest('1'), fault: 'compare' });
    one.commits.push(commit('1'));
    const by = { when: { 5: () => void one.commits.push(broken) } };
    one.settings.fetchesAfter = 0;
    expect((await told.followed([wantedOf(commit('1'), [...one.commits, broken])], by))[0]?.state).toBe('done');
  });

  test('18. a later commit with another image overtakes it', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'), commit('2'));
    expect(await told.story(one, commit('1'))).toMatchObject({
      state: 'overtaken',
      because: 'the later commit 222222222222 names sha256:222222222222',
    });
  });

  test('19. the source may not read the repository: its own words, in two looks', async () => {
    const one = told.cluster({ fetchFault: 'failed to checkout and determine revision: authentication required' });
    one.commits.push(commit('1'));
    const failed = await told.story(one, commit('1'));
    expect(failed.state).toBe('failed');
    expect(failed.because).toBe(
      'GitRepository flux-system/shop: GitOperationFailed: failed to checkout and determine revision: authentication required',
    );
  });

  test('20. a Git server that is away passes', async () => {
    const one = told.cluster({ fetchFault: 'dial tcp 10.0.0.1:443: connect: connection refused' });
    one.commits.push(commit('1'));
    const by = { when: { 10: () => void (one.settings.fetchFault = '') } };
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines.join('\n')).toContain('connection refused');
  });

  test('21. it is being deleted', async () => {
    const one = told.cluster({ isBeingDeleted: true });
    expect((await told.story(one, commit('0'))).because).toBe('it is being deleted');
  });

  test('22. the time is over: the last state', async () => {
    const one = told.cluster({ workTakes: 1000 });
    one.commits.push(commit('1'));
    const waiting = await told.story(one, commit('1'), { waitMs: 20_000 });
    expect(waiting).toMatchObject({ state: 'waiting' });
    expect(waiting.because).toMatch(/^Progressing: Running health checks/);
  });
});
