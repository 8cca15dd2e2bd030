import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from '../support/create-platform.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { fakeClock } from '../support/clock.ts';
import { git, history, runVersion } from '../support/history.ts';
import type { VersionValues, Result } from '../support/history.ts';
import type { HostedGit } from '../support/hosted-git.ts';
import type { PlatformBench } from '../support/platforms.ts';
import { githubBench, gitlabBench } from '../support/platforms.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const wanted = { repository: 'acme/gitops', name: 'v1.0.0-rc.1', message: '1.0.0-rc.1\n\nDecided by a test\n' };
let count = 0;

async function failure(work: Promise<unknown>): Promise<Error> {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error : new Error(String(error));
}

describe.each([
  ['github', githubBench],
  ['gitlab', gitlabBench],
])('tags by the API of %s', (kind, start) => {
  let bench: PlatformBench;
  let bare: BareRepository;
  let hosted: HostedGit;
  let head: string;

  beforeEach(async () => {
    bench = await start();
    bare = createBareRepository(join(directory, `${kind}-${(count += 1)}.git`));
    head = bare.commit({ file: 'a' }, { message: 'feat: a' });
    hosted = { repository: bare };
    bench.host(hosted);
  });

  afterEach(async () => {
    await bench.server.close();
    expect(bench.server.violations).toEqual([]);
  });

  const create = (commit: string) => bench.platform(fakeClock()).createTag({ ...wanted, commit });

  describe('the port', () => {
    test('makes an annotated tag with its message', async () => {
      expect(await create(head)).toBe('created');
      expect(bare.git('cat-file', '-t', wanted.name)).toBe('tag');
      expect(bare.git('rev-parse', `${wanted.name}^{commit}`)).toBe(head);
      expect(bare.git('for-each-ref', '--format=%(contents)', `refs/tags/${wanted.name}`).trim()).toBe(
        wanted.message.trim(),
      );
    });

    test('never moves one that is there, on this commit or another', async () => {
      await create(head);
      const before = bare.git('show-ref', '--tags');
      expect(await create(head)).toBe('exists');
      expect(await create(bare.commit({ file: 'b' }))).toBe('exists');
      expect(bare.git('show-ref', '--tags')).toBe(before);
    });

    test('of ten writers at once one makes it', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => create(head)));
      expect(outcomes.toSorted()).toEqual(['created', ...Array.from({ length: 9 }, () => 'exists')]);
    });

    test('an answer that is lost is found out by asking again', async () => {
      bench.server.fail({ on: bench.operations.tag, status: 502, body: { message: 'lost' }, afterwards: true });
      expect(await create(head)).toBe('exists');
      expect(bare.git('rev-parse', `${wanted.name}^{commit}`)).toBe(head);
    });

    test.each([
      [401, 'not-authenticated', /the token was refused/],
      [403, 'not-permitted', /contents: write|scope api/],
      [404, 'not-found', /check the (?:name|path)/],
      [400, 'not-accepted', /400: no such thing/],
    ])('status %i is a sentence without the token', async (status, code, sentence) => {
      const message = status === 400 ? 'no such thing' : `refused ${bench.token}`;
      bench.server.fail({ on: bench.operations.tag, status, body: { message } });
      const error = await failure(create(head));
      expect(error).toMatchObject({ code, exitCode: 4, message: expect.stringMatching(sentence) });
      expect(`${error.message} ${String(error.cause)} ${error.stack}`).not.toContain(bench.token);
      expect(bare.git('tag')).toBe('');
    });

    test('a rule is quoted', async () => {
      const message =
        kind === 'github'
          ? 'Repository rule violations found\n\nCannot create ref due to creations being restricted.'
          : 'You are not allowed to create this tag as it is protected.';
      hosted.refusal = { code: 'FORBIDDEN', message };
      expect(await failure(create(head))).toMatchObject({
        code: 'tag-refused',
        exitCode: 4,
        message: expect.stringContaining(message.split('\n')[0] ?? ''),
      });
      expect(bare.git('tag')).toBe('');
    });

    test('a commit that the platform does not have makes no tag', async () => {
      const error = await failure(create('a'.repeat(40)));
      expect(error).toMatchObject({ code: 'not-accepted', exitCode: 4 });
      expect(bare.git('tag')).toBe('');
    });
  });

  describe('version with tag-by: api', () => {
    let clone: string;
    const reserving: VersionValues = { channel: 'rc', 'create-tag': true, 'tag-by': 'api', remote: 'origin' };

    /** The remote is a directory here; the platform knows the same repository by its path. */
    const reserve = (given: VersionValues = reserving, platform = bench.platform(fakeClock())): Promise<Result> =>
      runVersion(clone, given, {
        platform: {
          ...platform,
          checkTarget: () => {},
          createTag: (tag) => platform.createTag({ ...tag, repository: 'acme/gitops' }),
        },
      });

    beforeEach(() => {
      const told = history(directory, `clone-${count}`).commit('feat: a').tag('v1.0.0').commit('fix: b');
      clone = told.path;
      told.git('remote', 'add', 'origin', bare.path);
      told.git('push', '--quiet', '--force', 'origin', 'main', 'v1.0.0');
      head = told.id();
    });

    test('makes the tag on the platform and nothing here', async () => {
      const { outputs, changed, headline } = await reserve();
      expect(outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true', commit: head });
      expect({ changed, headline }).toEqual({
        changed: true,
        headline: '1.0.1-rc.1, reserved as tag v1.0.1-rc.1 on origin',
      });
      expect(bare.git('cat-file', '-t', 'v1.0.1-rc.1')).toBe('tag');
      expect(bare.git('for-each-ref', '--format=%(contents)', 'refs/tags/v1.0.1-rc.1')).toMatch(/Decided by .* fix: b/);
      expect(git(clone, ['tag']).trim()).toBe('v1.0.0');
    });

    test('a second run finds its tag and asks the platform nothing', async () => {
      await reserve();
      const before = bench.server.requests.length;
      const { outputs, changed } = await reserve();
      expect(outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
      expect(changed).toBe(false);
      expect(bench.server.requests).toHaveLength(before);
    });

    test('a name that this commit got from another run meanwhile is the answer', async () => {
      hosted.beforeTag = () => {
        hosted.beforeTag = undefined;
        bare.git('tag', 'v1.0.1-rc.1', head);
      };
      const { outputs, changed, data } = await reserve();
      expect(outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
      expect(changed).toBe(false);
      expect(data).toMatchObject({ attempts: 2 });
    });

    test('a name that another commit got meanwhile costs one more try', async () => {
      hosted.beforeTag = () => {
        hosted.beforeTag = undefined;
        bare.git('tag', 'v1.0.1-rc.1', 'v1.0.0');
      };
      const { outputs, data } = await reserve();
      expect(outputs).toMatchObject({ version: '1.0.1-rc.2', reserved: 'true' });
      expect(data).toMatchObject({ attempts: 2 });
      expect(bare.git('rev-parse', 'v1.0.1-rc.1^{commit}')).not.toBe(head);
    });

    test('eight runs on one commit take one number', async () => {
      const results = await Promise.all(Array.from({ length: 8 }, () => reserve()));
      expect(new Set(results.map(({ outputs }) => outputs.version))).toEqual(new Set(['1.0.1-rc.1']));
      expect(results.filter(({ changed }) => changed)).toHaveLength(1);
    });

    test('what the platform says stands, and nothing is made', async () => {
      bench.server.fail({ on: bench.operations.tag, status: 403, body: { message: `no: ${bench.token}` } });
      const error = await failure(reserve());
      expect(error).toMatchObject({ code: 'not-permitted', exitCode: 4 });
      expect(String(error)).not.toContain(bench.token);
      expect(bare.git('tag')).toBe('v1.0.0');
    });
  });
});

describe('where the tag would go is known before anything is counted', () => {
  const context = { clock: fakeClock(), log: silentLog };
  const run = { repository: 'acme/shop' };
  const github = createPlatform(
    { kind: 'github', apiUrl: 'http://127.0.0.1:9', serverUrl: 'https://github.com', token: 's3cret', run },
    context,
  );
  const reserving: VersionValues = { channel: 'rc', 'create-tag': true, 'tag-by': 'api' };

  test.each([
    ['https://gitlab.com/acme/shop.git', github, 'other-platform'],
    ['https://github.com/acme/shop.git', createPlatform({ kind: 'local', run: {} }, context), 'no-platform'],
    [
      'https://gitlab-ci-token:s3cret@gitlab.example.com/acme/shop.git',
      createPlatform(
        { kind: 'gitlab', serverUrl: 'https://gitlab.example.com', tokenKind: 'job', token: 's3cret', run },
        context,
      ),
      'job-token',
    ],
    [
      'https://github.com/acme/shop.git',
      createPlatform({ kind: 'github', apiUrl: 'http://127.0.0.1:9', serverUrl: 'https://github.com', run }, context),
      'missing-token',
    ],
  ])('%s', async (remote, platform, code) => {
    const told = history(directory, `early-${(count += 1)}`).commit('feat: a');
    told.git('remote', 'add', 'origin', remote);
    const error = await failure(runVersion(told.path, reserving, { platform }));
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toMatch(/\ba tag\b/);
    expect(error.message).not.toContain('s3cret');
    expect(error.message).not.toContain('change request');
  });
});
