import { describe, expect, test } from '@jest/globals';
import { commit, failure, wantedOf } from '../../support/argocd-stories.ts';
import { fluxStories } from '../../support/flux-stories.ts';

const told = await fluxStories();

function fifty(settings = {}) {
  return Array.from({ length: 50 }, (_, index) => {
    const one = told.cluster({ workTakes: 0, rolloutTakes: 0, ...settings }, `app${index}-test`);
    one.commits.push(commit('1'));
    return wantedOf(commit('1'), one.commits, `app${index}`);
  });
}

describe('a HelmRelease', () => {
  const by = { kind: 'HelmRelease' } as const;

  test('23. is done after the Kustomization that applies it, at its new generation', async () => {
    const one = told.cluster({ workTakes: 0, release: { takes: 8 } });
    one.commits.push(commit('1'));
    const done = await told.story(one, commit('1'), by);
    expect(done).toMatchObject({ state: 'done', subject: 'HelmRelease shop/cart', revision: '1'.repeat(40) });
    expect(told.lines.join('\n')).toContain("Progressing: Running 'upgrade' action with timeout of 5m0s");
  });

  test('24. fails in its own words when its attempts are over', async () => {
    const one = told.cluster({ release: { failure: 'Helm upgrade failed: timed out' } });
    one.commits.push(commit('1'));
    expect(await told.story(one, commit('1'), by)).toMatchObject({
      state: 'failed',
      because: 'RetriesExceeded: Failed to upgrade after 1 attempt(s); UpgradeFailed: Helm upgrade failed: timed out',
    });
  });

  test('25. suspended', async () => {
    const one = told.cluster({ release: { isSuspended: true } });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'), by)).fix).toContain('flux resume helmrelease cart -n shop');
  });

  test('26. that nothing binds to a commit proves nothing', async () => {
    const one = told.cluster({ release: { isLabelled: false } });
    one.commits.push(commit('1'));
    expect(await told.story(one, commit('1'), by)).toMatchObject({
      state: 'unproven',
      because: 'nothing binds it to a commit: no Kustomization applies it, and its chart names none',
    });
  });

  test('27. whose chart comes from Git by its commit is bound by that', async () => {
    const one = told.cluster({ release: { isLabelled: false, chart: 'revision' }, fetchesAfter: 3 });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
    expect(told.lines[0]).toContain('its chart is 1.0.0+000000000000, and not of 111111111111 yet');
  });

  test('28. of an older Flux without an inventory, by its namespace', async () => {
    const one = told.cluster({ release: { hasInventory: false } });
    one.commits.push(commit('1'));
    expect((await told.story(one, commit('1'), by)).state).toBe('done');
  });
});

describe('an API that does not do its part', () => {
  test('29. no token, a wrong one, and one that may not read', async () => {
    const one = told.cluster();
    expect(await failure(told.story(one, commit('0'), { token: '' }))).toMatch(
      /^token-missing: the Kubernetes API at .*KRCI_DEPLOY_KUBERNETES_TOKEN/,
    );
    expect(await failure(told.story(one, commit('0'), { token: 'x' }))).toMatch(/^token-refused: /);
    told.server.denied.add('get kustomizations');
    expect(await failure(told.story(one, commit('0')))).toMatch(
      /^token-too-narrow: .*cannot get resource "kustomizations"\); give the token of KRCI_DEPLOY_KUBERNETES_TOKEN a Role with get kustomizations\.kustomize\.toolkit\.fluxcd\.io$/,
    );
    told.server.denied.clear();
    told.server.denied.add('list pods');
    expect(await failure(told.story(one, commit('0')))).toMatch(/^token-too-narrow: .*a Role with list pods$/);
  });

  test('30. source-controller is gone: a deadline of its own', async () => {
    const one = told.cluster({ isSourceControllerGone: true });
    one.commits.push(commit('1'));
    expect(await failure(told.story(one, commit('1'), { waitMs: 900_000 }))).toMatch(
      /^sync-controller-silent: .*expected source-controller to take up GitRepository flux-system\/shop, found nothing for \d\d s; see that source-controller runs$/,
    );
  });

  test('31. kustomize-controller is gone', async () => {
    const one = told.cluster({ isControllerGone: true });
    one.commits.push(commit('1'));
    expect(await failure(told.story(one, commit('1'), { waitMs: 900_000 }))).toMatch(
      /^sync-controller-silent: .*kustomize-controller to take up Kustomization flux-system\/cart-test/,
    );
  });

  test('32. helm-controller is gone', async () => {
    const one = told.cluster({ isHelmControllerGone: true, release: {} });
    one.commits.push(commit('1'));
    expect(await failure(told.story(one, commit('1'), { kind: 'HelmRelease', waitMs: 900_000 }))).toMatch(
      /^sync-controller-silent: .*helm-controller to take up HelmRelease shop\/cart/,
    );
  });

  test('33. a token that may not ask is never taken for a controller that is gone', async () => {
    const one = told.cluster({ mayBePatched: false });
    one.commits.push(commit('1'));
    expect(await told.story(one, commit('1'), { waitMs: 200_000 })).toMatchObject({ state: 'waiting' });
  });

  test('34. a restart: refused connections, slower and slower, then the same answers', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'));
    const restarting = await told.story(one, commit('1'), { base: 'http://127.0.0.1:9', waitMs: 30_000 });
    expect(restarting.because).toContain('nothing listens there');
    expect(told.pauses().length).toBeLessThan(8);
    expect((await told.story(one, commit('1'))).state).toBe('done');
  });

  test('35. 429 with Retry-After is kept to', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'));
    told.server.fail({ status: 429, headers: { 'retry-after': '7' } });
    expect((await told.story(one, commit('1'))).state).toBe('done');
    expect(told.pauses()[0]).toBeGreaterThanOrEqual(7000);
  });

  test('36. a cluster without Flux', async () => {
    const one = told.cluster();
    told.server.fail({ status: 404 });
    expect(await failure(told.story(one, commit('0')))).toMatch(
      /^not-found: .*kustomizations\.kustomize\.toolkit\.fluxcd\.io of v1, found the API does not know them/,
    );
  });
});

describe('requests', () => {
  test('37. fifty applications: one list, their source once, the Pods of a namespace once', async () => {
    const all = await told.followed(fifty());
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['done']));
    expect(Math.min(...told.pauses())).toBeGreaterThanOrEqual(1000);
    expect(told.server.requests.length).toBeLessThanOrEqual(12);
  });

  test('38. a token that may get and not list them reads each by itself, still one a second', async () => {
    const all = await told.followed(fifty({ mayBeListed: false }));
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['done']));
    expect(Math.min(...told.pauses())).toBeGreaterThanOrEqual(1000);
    expect(told.server.requests.filter((line) => line.endsWith('/kustomizations'))).toHaveLength(1);
  });

  test('39. one application is reported within two seconds of its Pods', async () => {
    const one = told.cluster();
    one.commits.push(commit('1'));
    const done = await told.story(one, commit('1'));
    const reported = told.clock.now().getTime();
    expect(reported - Date.parse(done.healthyAt ?? '')).toBeLessThanOrEqual(3000);
    expect(Math.max(...told.pauses())).toBeLessThanOrEqual(2000);
  });
});
