import { describe, expect, test } from '@jest/globals';
import { isHanded, type Judgement, wantedOfParent } from '../../../src/sync/argocd/evidence.ts';
import { judge, revisionsOf } from '../../../src/sync/argocd/judge.ts';
import { readApplication } from '../../../src/sync/argocd/state.ts';
import { requestOf } from '../../../src/sync/argocd/watch.ts';
import type { Standing, Wanted } from '../../../src/sync/sync.ts';
import type { Json } from '../../../src/web/json.ts';

/** An Application of KubeRocketCI: it reads the application's own repository, and an ApplicationSet hands it the image. */
const [old, wantedDigest] = [`sha256:${'0'.repeat(64)}`, `sha256:${'1'.repeat(64)}`];
const basket = 'https://git.example.com/basket.git';
const image = (digest: string) => `registry.example.com/krci/basket:0.1.0-SNAPSHOT.2@${digest}`;

interface Answer {
  /** Digest among the parameters that were compared. */
  readonly compared: string;
  readonly running?: string;
  readonly sync?: string;
  readonly automated?: boolean;
  readonly health?: string;
  readonly operation?: { readonly phase: string; readonly digest: string; readonly message?: string };
}

function source(digest: string): Json {
  const parameters = [
    { name: 'image.repository', value: 'registry.example.com/krci/basket' },
    { name: 'image.digest', value: digest },
  ];
  return { repoURL: basket, path: 'deploy-templates', targetRevision: 'build/2', helm: { parameters } };
}

function answer({ compared, running = compared, sync = 'Synced', health = 'Healthy', ...more }: Answer): Json {
  const { operation, automated = false } = more;
  return {
    metadata: { name: 'wave-dev-basket', namespace: 'argocd' },
    spec: { project: 'krci', source: source(compared), syncPolicy: automated ? { automated: {} } : {} },
    status: {
      sync: { status: sync, revision: 'b'.repeat(40), comparedTo: { source: source(compared) } },
      health: { status: health },
      reconciledAt: '2026-11-23T12:00:00Z',
      summary: { images: [image(running)] },
      ...(operation && {
        operationState: {
          phase: operation.phase,
          message: operation.message ?? '',
          finishedAt: '2026-11-23T11:59:59Z',
          syncResult: { revision: 'b'.repeat(40), source: source(operation.digest) },
        },
      }),
    },
  };
}

const wanted: Wanted = {
  flow: 'wave',
  application: 'basket',
  environment: 'dev',
  commit: 'a'.repeat(40),
  repository: 'https://git.example.com/gitops.git',
  branch: 'main',
  images: [{ digest: wantedDigest, tag: '0.1.0-SNAPSHOT.2' }],
  isOwn: (repository) => repository.endsWith('/basket'),
  later: () => Promise.resolve([]),
  standing: () => Promise.resolve({ order: 'unrelated' }),
};

function evidence(body: Json) {
  const state = readApplication(body);
  const standings = new Map<string, Standing>(revisionsOf(state).map((one) => [one, { order: 'unrelated' }]));
  return { state, wanted, standings, isFresh: true };
}

const judged = (given: Answer): Judgement => judge(evidence(answer(given)));

describe('an Application whose image is handed over by parameters', () => {
  test('is done when what was compared hands the digest over and it runs alone, healthy', () => {
    expect(judged({ compared: wantedDigest })).toMatchObject({
      state: 'done',
      because: 'healthy, runs sha256:111111111111 by its parameters',
    });
  });

  test('is waited for while the ApplicationSet has not handed it over, and no commit of ours is asked for', () => {
    const waiting = judged({ compared: old });
    expect(waiting).toMatchObject({ state: 'waiting', need: 'refresh' });
    expect(waiting.because).toBe(
      'it reads https://git.example.com/basket.git, and its parameters do not name sha256:111111111111 yet',
    );
  });

  test('is synced as it says, without a commit of another repository', () => {
    const given = { compared: wantedDigest, running: old, sync: 'OutOfSync' };
    expect(judged(given)).toMatchObject({ state: 'waiting', need: 'sync' });
    expect(requestOf(evidence(answer(given)))).toEqual({});
  });

  test('is not done while the old image runs, whatever the operation says', () => {
    const operation = { phase: 'Succeeded', digest: wantedDigest };
    expect(judged({ compared: wantedDigest, running: old, operation })).toMatchObject({ state: 'waiting' });
  });

  test('has failed where the operation that handed the digest over did, and not where another one did', () => {
    const failed = { phase: 'Failed', digest: wantedDigest, message: 'one or more objects failed to apply' };
    const given = { compared: wantedDigest, running: old, sync: 'OutOfSync', automated: true };
    expect(judged({ ...given, operation: failed })).toMatchObject({
      state: 'failed',
      because: 'the sync failed: one or more objects failed to apply',
    });
    expect(judged({ ...given, operation: { ...failed, digest: old } })).toMatchObject({ state: 'waiting' });
  });
});

test('several sources without the repository of the commit are synced as they say', () => {
  const body = { spec: { sources: [source(old), source(old)] }, status: {} };
  expect(requestOf(evidence(body))).toEqual({});
});

describe('an Application that brings the others', () => {
  const gitops = { repoURL: wanted.repository, path: 'sets', targetRevision: 'main' };
  const parent = (revision: string, sync = 'Synced'): Json => ({
    metadata: { name: 'sets', namespace: 'argocd' },
    spec: { project: 'krci', source: gitops, syncPolicy: { automated: {} } },
    status: {
      sync: { status: sync, revision, comparedTo: { source: gitops } },
      health: { status: 'Healthy' },
      reconciledAt: '2026-11-23T12:00:00Z',
    },
  });
  const order = (revision: string): Standing =>
    revision === wanted.commit ? { order: 'same' } : revision === 'f'.repeat(40) ? later : { order: 'earlier' };
  const later: Standing = { order: 'later', images: [{ digest: old }] };

  async function judgedParent(body: Json): Promise<Judgement> {
    const state = readApplication(body);
    const mine = wantedOfParent({ ...wanted, standing: (revision) => Promise.resolve(order(revision)) });
    const standings = new Map<string, Standing>();
    for (const revision of revisionsOf(state)) standings.set(revision, await mine.standing(revision));
    return judge({ state, wanted: mine, standings, isFresh: true });
  }

  test('is done at the commit, with no image of its own', async () => {
    expect(await judgedParent(parent(wanted.commit))).toMatchObject({
      state: 'done',
      because: 'healthy at aaaaaaaaaaaa',
    });
  });

  test('is done at a later commit, whatever that names', async () => {
    expect(await judgedParent(parent('f'.repeat(40)))).toMatchObject({ state: 'done' });
  });

  test('is waited for before it was compared at the commit, and until it is in step', async () => {
    expect(await judgedParent(parent('e'.repeat(40)))).toMatchObject({ state: 'waiting', need: 'refresh' });
    expect(await judgedParent(parent(wanted.commit, 'OutOfSync'))).toMatchObject({ state: 'waiting' });
  });
});

test('an Application without a wanted image is not done by its parameters', () => {
  expect(isHanded(['1.0.0'], { ...wanted, images: [] })).toBe(false);
});
