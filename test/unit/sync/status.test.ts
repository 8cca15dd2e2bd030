import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { silentLog } from '../../../src/base/log.ts';
import type { CommitStatus } from '../../../src/platform/commit-status.ts';
import { stateOf } from '../../../src/platform/commit-status.ts';
import { manifestBump } from '../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { judgeNotes } from '../../../src/sync/status/notes.ts';
import type { Wanted } from '../../../src/sync/sync.ts';
import { createWeb } from '../../../src/web/create.ts';
import { createPlatform } from '../../support/create-platform.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../support/bump-world.ts';
import { type JsonServer, startJsonServer } from '../../support/json-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { transcript } from '../../support/argocd-transcripts.ts';

const old = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;
const commit = 'c'.repeat(40);
const wanted: Wanted = {
  flow: 'shop',
  application: 'cart',
  environment: 'prod',
  commit,
  repository: 'https://github.com/acme/gitops.git',
  branch: 'main',
  images: [{ digest: two }],
  isOwn: () => true,
  standing: () => Promise.resolve({ order: 'same' }),
  later: () => Promise.resolve([]),
};
const asked = { context: 'argocd/shop-prod-cart', creator: 'argocd-prod[bot]', about: 'images' } as const;
const note = (more: Partial<CommitStatus> = {}): CommitStatus => ({
  context: asked.context,
  state: 'success',
  creator: asked.creator,
  words: `runs ${two}`,
  at: '2026-11-23T12:00:05Z',
  ...more,
});

describe('what a status proves', () => {
  test.each<readonly [string, readonly CommitStatus[], string, RegExp]>([
    ['a success with the digest', [note()], 'done', /^it says that sha256:222222222222 runs$/],
    ['a digest that was cut to fit', [note({ words: `x ${two.slice(0, 23)}` })], 'done', /runs$/],
    ['one cut too short', [note({ words: two.slice(0, 19) })], 'waiting', /^it says success and not/],
    ['another digest', [note({ words: `runs ${old}` })], 'waiting', /^it says success and not sha256:2222/],
    ['no digest', [note({ words: 'deployed' })], 'waiting', /^it says success and not/],
    ['a failure', [note({ state: 'failure', words: 'Degraded' })], 'failed', /^it says failure: Degraded$/],
    ['a pending one', [note({ state: 'pending', words: '' })], 'waiting', /^it says pending$/],
    ['nobody', [], 'waiting', /^argocd-prod\[bot\] has not written it for cccccccccccc$/],
    ['anybody else', [note({ creator: 'mallory' })], 'waiting', /; ignored: one by mallory$/],
    ['another context', [note({ context: 'argocd/shop-prod-pay' })], 'waiting', /has not written it/],
    ['a newer failure', [note(), note({ state: 'failure', at: '2026-11-23T12:00:09Z' })], 'failed', /failure/],
    [
      'a newer one of anybody else',
      [note(), note({ state: 'failure', creator: 'm', at: '2027-01-01T00:00:00Z' })],
      'done',
      /runs$/,
    ],
  ])('%s', (_name, notes, state, because) => {
    const sighting = judgeNotes(notes, wanted, asked);
    expect(sighting.state).toBe(state);
    expect(sighting.because).toMatch(because);
  });

  test('a success about the commit needs no image, and says so', () => {
    const terms = { ...asked, about: 'commit', says: 'reconciliation succeeded' } as const;
    const said = (words: string) => judgeNotes([note({ words })], wanted, terms);
    expect(said('reconciliation succeeded')).toMatchObject({
      state: 'done',
      because: 'it says that the commit is applied',
    });
    // Flux writes a success for every event that is no error.
    expect(said('dependency not ready')).toMatchObject({
      state: 'waiting',
      because: 'it says success and not "reconciliation succeeded": dependency not ready',
    });
  });

  test.each([
    ['success', 'success'],
    ['failed', 'failure'],
    ['error', 'failure'],
    ['running', 'pending'],
    ['anything', 'pending'],
  ] as const)('%s of a platform is %s', (word, state) => expect(stateOf(word)).toBe(state));

  test('of five recorded stories our trigger speaks for those that run; that of Argo CD’s catalogue for a missing image, too', () => {
    const { notifications = [] } = transcript('notifications');
    const said = (trigger: string): readonly string[] =>
      notifications.filter(({ got }) => got.some((one) => one.trigger === trigger)).map(({ commit: of }) => of);
    const missing = notifications.find(({ got }) => got.some((one) => one.trigger === 'degraded'))?.commit;
    expect(notifications).toHaveLength(5);
    expect(said('live')).toEqual(notifications.map(({ commit: of }) => of).filter((of) => of !== missing));
    expect(said('catalogue')).toContain(missing);
    for (const { commit: of, got } of notifications) {
      for (const one of got.filter(({ trigger }) => trigger === 'live'))
        expect(one).toMatchObject({ syncRevision: of, health: 'Healthy' });
    }
  });
});

const status = (creator: string, words: string) => ({
  context: 'argocd/shop-prod-cart',
  state: 'success',
  description: words,
  target_url: null,
  creator: { login: creator, type: 'Bot' },
  created_at: '2026-11-23T12:00:05Z',
});

describe('production that says it by itself', () => {
  const root = temporaryDirectory();
  let worlds = 0;
  let world: BumpWorld;
  let github: JsonServer;
  let answered: readonly object[];
  let answers: (path: string) => readonly object[];
  let ports: Ports;

  beforeEach(async () => {
    worlds += 1;
    world = createBumpWorld(join(root, `world${worlds}`));
    await writeBumpFlow(world);
    world.gitops.commit({
      'shop/prod/cart-values.yaml': `image:\n  repository: prod.example.com/shop/cart\n  tag: 1.1.0\n  digest: ${old}\n`,
    });
    const bytes = await world.ports.files.read('krci-deploy.yaml');
    const confirm = 'confirm: { context: "argocd/{flow}-{environment}-{application}", creator: "argocd-prod[bot]" }';
    const text = new TextDecoder().decode(bytes).replace('{ name: prod,', `{ name: prod, ${confirm},`);
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
    answered = [];
    answers = () => answered;
    github = await startJsonServer(({ path }) => ({
      body: answers(path),
      headers: { 'content-type': 'application/json' },
    }));
    const { clock } = world.ports;
    const facts = { kind: 'github', token: 'ghs_x', apiUrl: github.origin, serverUrl: github.origin } as const;
    const platform = createPlatform({ ...facts, run: { repository: 'acme/gitops' } }, { clock, log: silentLog });
    ports = {
      ...world.ports,
      web: createWeb({ clock }),
      platform: {
        ...world.ports.platform,
        kind: 'github',
        statuses: (query) => platform.statuses({ ...query, repository: 'acme/gitops' }),
      },
    };
  });

  async function bump() {
    const inputs = { application: 'cart', environment: 'prod', version: '1.2.0', digest: two, wait: '1m' };
    const plan = await manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), ports);
    const outcome = await manifestBump.execute(plan, ports);
    return outcome;
  }

  afterEach(() => github.close());

  test('a status of the one who may write it, with the digest, is done; GitHub alone was asked, once', async () => {
    answered = [status('argocd-prod[bot]', `prod runs ${two}`)];
    const outcome = await bump();
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ 'healthy-at': '2026-11-23T12:00:05Z' });
    const head = world.gitops.git('rev-parse', 'main');
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /repos/acme/gitops/commits/${head}/statuses`,
    ]);
  });

  test('one of a later commit that keeps the image is found by the history of the branch', async () => {
    let later = '';
    answers = (path) => {
      if (later === '') {
        world.gitops.commit({ 'README.md': 'something else' });
        later = world.gitops.git('rev-parse', 'main');
      }
      return path.includes(later) ? [status('argocd-prod[bot]', `prod runs ${two}`)] : [];
    };
    const outcome = await bump();
    expect(outcome.failure).toBeUndefined();
    expect(outcome.data).toMatchObject({ confirmations: [{ state: 'done', revision: later }] });
    expect(later).not.toBe(outcome.outputs.commit);
  });

  test('a deployment of GitLab names no image, which is said before anything is committed', async () => {
    const head = world.gitops.git('rev-parse', 'main');
    const bytes = await world.ports.files.read('krci-deploy.yaml');
    const text = new TextDecoder().decode(bytes).replace('confirm: {', 'confirm: { kind: deployment,');
    await world.ports.files.write('krci-deploy.yaml', new TextEncoder().encode(text));
    ports = { ...ports, platform: { ...ports.platform, kind: 'gitlab' } };
    await expect(bump()).rejects.toMatchObject({ code: 'confirm-without-words', exitCode: 2 });
    expect(world.gitops.git('rev-parse', 'main')).toBe(head);
    expect(github.requests).toEqual([]);
  });

  test('one by anybody else is ignored and named, and what nobody said is unproven', async () => {
    answered = [status('mallory', `prod runs ${two}`)];
    const outcome = await bump();
    expect(outcome.failure).toMatchObject({ code: 'confirmation-missing', exitCode: 3 });
    expect(outcome.failure?.message).toContain('ignored: one by mallory');
    expect(outcome.data).toMatchObject({ confirmations: [{ state: 'unproven' }] });
  });
});
