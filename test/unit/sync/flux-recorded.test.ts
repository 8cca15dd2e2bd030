import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commitsOf, judge } from '../../../src/sync/flux/judge.ts';
import { commitOf, type FluxState, goDuration, readObject } from '../../../src/sync/flux/state.ts';
import type { Standing } from '../../../src/sync/sync.ts';
import type { Transcript } from '../../support/argocd-transcripts.ts';
import { openApiChecker } from '../../support/openapi/checker.ts';

const directory = join(import.meta.dirname, '../../fixtures/sync/flux');
const names = readdirSync(directory).map((file) => file.replace('.json', ''));

function transcript(name: string): Transcript {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- files of our own, whose shape the recorder gave them
  return JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Transcript;
}

const description = JSON.parse(readFileSync(new URL('../../support/openapi/flux.json', import.meta.url), 'utf8'));

test('every recorded answer of a real Flux fits the description that the loopback one is held to', () => {
  const checker = openApiChecker(description);
  let checked = 0;
  for (const { name, exchanges } of names.map(transcript)) {
    for (const { request, response } of exchanges) {
      const query = new URLSearchParams();
      const operation = checker.operation({ method: 'get', path: request.path, query, body: undefined });
      const body = JSON.parse(JSON.stringify(response.body));
      expect([name, operation && checker.answer(operation.name, response.status, body)]).toEqual([name, []]);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(30);
});

/** What a judgement of each recorded pair of source and Kustomization says, without a look at Pods. */
function told(name: string, ours: string, history: readonly string[]): readonly string[] {
  let source: FluxState | undefined;
  let suspicion: string | undefined;
  return transcript(name).exchanges.flatMap(({ request, response }) => {
    const isSource = request.path.includes('gitrepositories');
    const state = readObject(isSource ? 'GitRepository' : 'Kustomization', response.body);
    if (isSource) source = state;
    if (isSource) return [];
    const standings = new Map(commitsOf([state, source]).map((commit) => [commit, standingOf(commit, ours, history)]));
    const wanted = { ...wish, commit: ours };
    const judgement = judge({ state, wanted, standings, source, suspicion });
    ({ suspicion } = judgement);
    return [judgement.need === 'pods' ? 'ready' : judgement.state];
  });
}

const wish = {
  flow: 'shop',
  application: 'cart',
  environment: 'test',
  repository: 'https://git.example.com/flux-gitops.git',
  branch: 'main',
  images: [{ digest: `sha256:${'1'.repeat(64)}` }],
  isOwn: () => true,
  standing: () => Promise.resolve({ order: 'same' } as const),
  later: () => Promise.resolve([]),
};

function standingOf(commit: string, ours: string, history: readonly string[]): Standing {
  if (commit === ours) return { order: 'same' };
  if (!history.includes(commit)) return { order: 'earlier' };
  return history.indexOf(commit) < history.indexOf(ours)
    ? { order: 'earlier' }
    : { order: 'later', images: wish.images };
}

const commitsIn = (name: string): readonly string[] => transcript(name).events.flatMap(({ commit }) => commit ?? []);

describe('recorded answers, one after the other', () => {
  test.each<readonly [string, number, readonly string[]]>([
    ['reconcile-asked', 0, ['waiting', 'ready']],
    ['later-unrelated-commit', 0, ['waiting', 'waiting', 'ready']],
    ['does-not-build', 0, ['waiting', 'failed', 'waiting', 'ready']],
    ['does-not-build', 1, ['waiting', 'waiting', 'waiting', 'ready']],
    ['image-missing', 0, ['waiting', 'waiting', 'waiting', 'failed', 'waiting', 'waiting', 'ready']],
    ['suspended', 0, ['failed', 'waiting', 'ready']],
  ])('%s, commit %d', (name, which, states) => {
    const history = commitsIn(name);
    const seen = told(name, history[which] ?? '', history);
    expect(seen.filter((state, index) => state !== seen[index - 1])).toEqual(
      states.filter((state, index) => state !== states[index - 1]),
    );
  });
});

describe('what Flux writes', () => {
  test.each([
    [`main@sha1:${'a'.repeat(40)}`, 'a'.repeat(40)],
    [`sha1:${'a'.repeat(40)}`, 'a'.repeat(40)],
    [`main/${'a'.repeat(40)}`, 'a'.repeat(40)],
    [`feature/x@sha256:${'b'.repeat(64)}`, 'b'.repeat(64)],
    ['6.7.1+a1b2c3d4e5f6', ''],
    ['main@sha1:abc', ''],
    ['', ''],
  ])('the commit of %s', (revision, commit) => expect(commitOf(revision)).toBe(commit));

  test.each([
    ['1h30m', 5_400_000],
    ['20s', 20_000],
    ['500ms', 500],
    ['1.5m', 90_000],
    ['5 minutes', undefined],
    ['', undefined],
  ])('the milliseconds of "%s"', (text, milliseconds) => expect(goDuration(text)).toBe(milliseconds));

  test('an object without anything is read, and proves nothing', () => {
    const state = readObject('Kustomization', {});
    const judgement = judge({ state, wanted: { ...wish, commit: 'c'.repeat(40) }, standings: new Map() });
    expect(judgement).toMatchObject({ state: 'waiting', because: 'nothing is applied yet; its source is not there' });
  });
});
