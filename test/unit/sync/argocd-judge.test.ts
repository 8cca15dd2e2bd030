import { describe, expect, test } from '@jest/globals';
import type { Judgement } from '../../../src/sync/argocd/evidence.ts';
import { judge, revisionsOf } from '../../../src/sync/argocd/judge.ts';
import { readApplication } from '../../../src/sync/argocd/state.ts';
import { parseImage } from '../../../src/sync/images.ts';
import type { Standing, Wanted } from '../../../src/sync/sync.ts';
import { isObject, type Json, member } from '../../../src/web/json.ts';
import { transcript, type TranscriptExchange, transcripts } from '../../support/argocd-transcripts.ts';

/** A commit of a recorded story, and what is judged of the answers after it. */
interface Story {
  readonly commit: string;
  readonly digest?: string | undefined;
  /** Later commits of it that name the same image. */
  readonly later?: readonly string[];
  /** Later commits that name another one. */
  readonly other?: readonly string[];
}

function wantedOf({ commit, digest = 'sha256:none', later = [], other = [] }: Story): Wanted {
  return {
    flow: 'shop',
    application: 'cart',
    environment: 'test',
    commit,
    repository: 'https://git.example.com/gitops.git',
    branch: 'main',
    images: [{ digest }],
    isOwn: (repository) => /\/shop\/(?:cart|pay)$/.test(repository),
    later: () => Promise.resolve([]),
    standing: (revision) => Promise.resolve(standingOf(revision)),
  };
  function standingOf(revision: string): Standing {
    if (revision === commit) return { order: 'same' };
    if (later.includes(revision)) return { order: 'later', images: [{ digest }] };
    if (other.includes(revision)) return { order: 'later', images: [{ digest: 'sha256:other' }] };
    return { order: 'earlier' };
  }
}

/** Judges answers one after the other, as a run would that saw these. */
async function judgements(answers: readonly TranscriptExchange[], story: Story): Promise<readonly Judgement[]> {
  const wanted = wantedOf(story);
  const judged: Judgement[] = [];
  for (const { request, response } of answers) {
    const state = readApplication(response.body);
    const standings = new Map<string, Standing>();
    for (const revision of revisionsOf(state)) standings.set(revision, await wanted.standing(revision));
    const isFresh = request.path.includes('refresh=');
    const pods = state.images.filter((image) => /\/shop\//.test(image));
    const suspicion = judged.at(-1)?.suspicion;
    const first = judge({ state, wanted, standings, suspicion, isFresh });
    judged.push(first.need === 'pods' ? judge({ state, wanted, standings, suspicion, isFresh, pods }) : first);
  }
  return judged;
}

function isApplication({ request, response }: TranscriptExchange): boolean {
  return request.method === 'GET' && isObject(member(member(response.body, 'status'), 'sync'));
}

/** Whether the Pods of an answer run the digest alone, healthy. */
function runs(body: Json, digest: string): boolean {
  const { images, health } = readApplication(body);
  const own = images.filter((image) => /\/shop\/(?:cart|pay)$/.test(parseImage(image).repository));
  return own.length > 0 && own.every((image) => parseImage(image).digest === digest) && health.status === 'Healthy';
}

describe('every commit of krci-deploy in the recorded answers of a real Argo CD', () => {
  const stories = transcripts().flatMap(({ name, events, exchanges }) => {
    const commits = events.filter(({ commit }) => commit !== undefined);
    return commits.flatMap(({ commit = '', digest, at }, index) => {
      if (digest === undefined) return [];
      const next = commits.slice(index + 1).find((one) => one.digest !== undefined)?.at ?? Infinity;
      const answers = exchanges.filter((one) => one.at >= at && one.at < next && isApplication(one));
      const later = commits.slice(index + 1).filter((one) => one.at < next);
      const story = { commit, digest, later: later.flatMap((one) => one.commit ?? []) };
      return answers.length === 0 ? [] : [{ name, digest, story, answers }];
    });
  });

  test('there are enough of them to say anything', () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
  });

  test.each(stories)('$name $story.commit: done when it runs, and not before', async ({ answers, digest, story }) => {
    const judged = await judgements(answers, story);
    const isDone = judged.findIndex(({ state }) => state === 'done');
    const isRunning = answers.findIndex(({ response }) => runs(response.body, digest));
    expect(isDone).toBe(isRunning);
    expect(judged.slice(0, Math.max(isDone, 0)).map(({ state }) => state)).not.toContain('failed');
  });
});

async function ends(name: string, story: Story, from = 0, until = Infinity): Promise<readonly string[]> {
  const { exchanges } = transcript(name);
  const answers = exchanges.filter((one) => one.at >= from && one.at < until && isApplication(one));
  return (await judgements(answers, story)).map(({ state, because, need = '-' }) => `${state} ${need}: ${because}`);
}

/** The answer with another time of its comparison. */
function comparedAgain({ at, request, response }: TranscriptExchange): TranscriptExchange {
  const text = JSON.stringify(response.body).replaceAll(/("reconciledAt":"[^"]*):\d\dZ"/g, '$1:59Z"');
  return { at, request, response: { status: response.status, body: JSON.parse(text) } };
}

function found(exchanges: readonly TranscriptExchange[], words = ''): TranscriptExchange {
  const one = exchanges.find((each) => isApplication(each) && JSON.stringify(each.response.body).includes(words));
  if (one === undefined) throw new Error(`the transcript has no answer with ${words}`);
  return one;
}

describe('stories that end otherwise', () => {
  test('a failed sync by API says the words of the API server at once', async () => {
    const lines = await ends('sync-failed', { commit: '906ccaa4e321cfc2c3c19e943ef7175b197c9096' });
    expect(lines.at(-1)).toMatch(
      /^failed -: the sync failed: one or more objects failed to apply, reason: Service "bad"/,
    );
    expect(lines.filter((line) => line.startsWith('failed'))).toHaveLength(3);
  });

  test('a failing automated sync is tried again, and ends when the retries are spent', async () => {
    const bad = '1bafab66d8715c4d0e90213006b341cc3e06663d';
    const lines = await ends('sync-failed-automated', { commit: bad }, 0, 6.8);
    expect(lines.filter((line) => line.startsWith('waiting -: the sync failed and is tried again'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^failed -: the sync failed: one or more objects failed to apply/);
  });

  test('the same seen by the commit that mends it: it is blocked, and the operation can be terminated', async () => {
    const lines = await ends('sync-failed-automated', { commit: '261b8f09cb1c3b10e11133f21137711c406d4227' }, 1, 2);
    expect(lines).toEqual([
      expect.stringMatching(/^waiting terminate: a failing sync of 1bafab66d871 blocks this commit/),
    ]);
  });

  test('a failed operation of another commit says nothing about this one', async () => {
    const commit = '261b8f09cb1c3b10e11133f21137711c406d4227';
    const digest = 'sha256:2b398cd46cedf0cbb020a6e560d33c52848e416d1bb52460619feface0a4b';
    const answers = transcript('sync-failed-automated').exchanges.filter((one) => one.at > 6.8 && isApplication(one));
    const images = readApplication(answers[0]?.response.body ?? null).images;
    const named = parseImage(images.find((image) => image.includes('cart')) ?? '').digest ?? digest;
    const judged = await judgements(answers, { commit, digest: named });
    expect(judged.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  test('a ComparisonError counts when a second fresh comparison shows it', async () => {
    const commit = '0bfc336bbe4bf04c5a73a677f77d68533c1657ed';
    const first = found(transcript('comparison-error').exchanges);
    const judged = await judgements([first, first, comparedAgain(first)], { commit });
    expect(judged.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'failed']);
    expect(judged.at(-1)?.because).toMatch(/^ComparisonError: Failed to load target state/);
  });

  test('an operation of this commit that ends in an error is final', async () => {
    const lines = await ends('comparison-error', { commit: '0bfc336bbe4bf04c5a73a677f77d68533c1657ed' }, 0.6, 2.2);
    expect(lines[0]).toMatch(/^failed -: the sync failed: ComparisonError/);
  });

  test('a Git server that is away is waited for, however often it is seen', async () => {
    const { at, response } = found(transcript('git-down').exchanges, 'ComparisonError');
    const fresh = { at, request: { method: 'GET', path: '/api/v1/applications/x?refresh=normal' }, response };
    const judged = await judgements([fresh, comparedAgain(fresh)], { commit: 'a'.repeat(40) });
    expect(judged.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  test('Degraded counts in two comparisons, at this commit, with its image', async () => {
    const story = { commit: '4856657fb05c6bcb1a1efb06523c097a5c853c81' };
    const answers = transcript('never-ready-automated').exchanges.filter((one) => one.at < 12.9 && isApplication(one));
    const images = readApplication(answers.at(-1)?.response.body ?? null).images;
    const digest = images.map((image) => parseImage(image).digest).find((one) => one !== undefined);
    const last = answers.at(-1);
    if (last === undefined) throw new Error('the transcript has no answer');
    const all = [...answers, comparedAgain(last)];
    const judged = await judgements(all, { ...story, digest });
    expect(judged.slice(0, -1).map(({ state }) => state)).not.toContain('failed');
    expect(judged.at(-1)).toMatchObject({ state: 'failed' });
    expect(judged.at(-1)?.because).toMatch(/^Degraded/);
    const other = await judgements(all, { ...story, digest: 'sha256:absent' });
    expect(other.map(({ state }) => state)).not.toContain('failed');
  });

  test('a later commit that names another image overtakes', async () => {
    const { events } = transcript('later-unrelated-commit');
    const [ours, later] = events.flatMap(({ commit }) => commit ?? []);
    const lines = await ends('later-unrelated-commit', {
      commit: ours ?? '',
      digest: events[0]?.digest,
      other: [later ?? ''],
    });
    expect(lines.at(-1)).toBe(`overtaken -: the later commit ${later?.slice(0, 12)} names sha256:other`);
  });

  test('automated sync that is switched off needs a sync', async () => {
    const [, paused] = transcript('paused').events;
    const lines = await ends('paused', { commit: paused?.commit ?? '', digest: paused?.digest }, 1, 10);
    expect(lines).toEqual(['waiting sync: automated sync is off', 'waiting sync: automated sync is off']);
  });

  test('a running hook is named in the words of Argo CD', async () => {
    const [first] = transcript('hook-running').events;
    const lines = await ends('hook-running', { commit: first?.commit ?? '', digest: first?.digest }, 4, 10.9);
    expect(lines[0]).toBe('waiting -: sync running: waiting for completion of hook batch/Job/migrate');
  });
});

describe('states that no transcript has', () => {
  const commit = 'c'.repeat(40);
  const digest = `sha256:${'d'.repeat(64)}`;
  const image = `registry.example.com/shop/cart:1@${digest}`;
  const application = (more: Record<string, Json>, status: Record<string, Json> = {}): Json => ({
    metadata: { name: 'cart' },
    spec: { source: { repoURL: 'https://git.example.com/gitops.git', targetRevision: 'main' } },
    status: {
      sync: { status: 'Synced', revision: commit },
      health: { status: 'Healthy' },
      reconciledAt: '2026-11-28T19:00:10Z',
      summary: { images: [image] },
      ...status,
    },
    ...more,
  });

  async function verdict(body: Json, story: Story = { commit, digest }): Promise<Judgement | undefined> {
    const exchange = { at: 0, request: { method: 'GET', path: '/x' }, response: { status: 200, body } };
    return (await judgements([exchange], story))[0];
  }

  test('a commit that changes no image is not done before its sync', async () => {
    const automated = { spec: { source: { repoURL: 'x' }, syncPolicy: { automated: {} } } };
    const early = application(automated, { sync: { status: 'OutOfSync', revision: commit } });
    expect(await verdict(early)).toMatchObject({ state: 'waiting', because: 'OutOfSync, no sync was started' });
  });

  test('what stays OutOfSync is done when an operation for the commit ended before the comparison', async () => {
    const operationState = (finishedAt: string): Json => ({
      phase: 'Succeeded',
      finishedAt,
      syncResult: { revision: commit },
    });
    const sync = { status: 'OutOfSync', revision: commit };
    const before = application({}, { sync, operationState: operationState('2026-11-28T19:00:09Z') });
    const same = application({}, { sync, operationState: operationState('2026-11-28T19:00:10Z') });
    expect((await verdict(before))?.state).toBe('done');
    expect((await verdict(same))?.state).toBe('waiting');
  });

  test('two images of a delivery must both run', async () => {
    const other = `sha256:${'e'.repeat(64)}`;
    const wanted = { ...wantedOf({ commit }), images: [{ digest }, { digest: other }] };
    const standings = new Map<string, Standing>([[commit, { order: 'same' }]]);
    const one = readApplication(application({}));
    const both = readApplication(application({}, { summary: { images: [image, image.replace(digest, other)] } }));
    expect(judge({ state: one, wanted, standings, isFresh: true })).toMatchObject({
      state: 'waiting',
      because: 'sha256:eeeeeeeeeeee does not run yet',
    });
    expect(judge({ state: both, wanted, standings, isFresh: true }).state).toBe('done');
  });

  test('of two sources on the same branch both must be compared at the commit', async () => {
    const source = { repoURL: 'https://git.example.com/gitops.git', targetRevision: 'main' };
    const spec = { sources: [source, { ...source, ref: 'values' }] };
    const half = application({ spec }, { sync: { status: 'Synced', revisions: [commit, 'b'.repeat(40)] } });
    const whole = application({ spec }, { sync: { status: 'Synced', revisions: [commit, commit] } });
    expect((await verdict(half))?.state).toBe('waiting');
    expect((await verdict(whole))?.state).toBe('done');
    const pinned = { sources: [{ ...source, targetRevision: 'v1' }, source] };
    const old = application({ spec: pinned }, { sync: { status: 'Synced', revisions: ['b'.repeat(40), commit] } });
    expect((await verdict(old))?.state).toBe('done');
  });

  test('a hook with the image of the application asks for the Pods', async () => {
    const operationState = {
      phase: 'Succeeded',
      syncResult: { revision: commit, resources: [{ hookType: 'PreSync', images: [image] }] },
    };
    const state = readApplication(application({}, { operationState }));
    const standings = new Map<string, Standing>([[commit, { order: 'same' }]]);
    const wanted = wantedOf({ commit, digest });
    expect(judge({ state, wanted, standings, isFresh: true }).need).toBe('pods');
    expect(judge({ state, wanted, standings, isFresh: true, pods: [] }).state).toBe('waiting');
    expect(judge({ state, wanted, standings, isFresh: true, pods: [image] }).state).toBe('done');
  });

  test.each<readonly [string, Json]>([
    ['null', null],
    ['a list', []],
    ['a status of texts', { status: 'x', metadata: 'y', spec: 3 }],
    ['lists of other things', { status: { summary: { images: [1, {}, null] }, conditions: ['x'], resources: [3] } }],
  ])('%s is nothing to go by', async (_name, body) => {
    expect((await verdict(body))?.state).toBe('waiting');
  });

  test('what is being deleted is no place to wait for', async () => {
    expect((await verdict(application({ metadata: { name: 'cart', deletionTimestamp: 'x' } })))?.state).toBe('failed');
  });
});
