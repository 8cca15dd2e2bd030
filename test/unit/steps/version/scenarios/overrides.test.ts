import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { textOfCell } from '../../../../../src/report/report.ts';
import { history, runVersion } from '../../../../support/history.ts';
import type { VersionValues, History, Result } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `story-${(count += 1)}`);

function marked({ report }: Result): string[] {
  const rows = report.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return rows.flatMap(([, subject, , , mark]) => (mark === '' ? [] : [`${textOfCell(subject)} ${textOfCell(mark)}`]));
}

describe('Release-As', () => {
  test('the newest footer decides, and says so', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('chore: b\n\nRelease-As: 3.0.0').commit('fix: c');
    const { outputs } = await trunk.expect('3.0.0');
    expect(outputs['decided-by']).toContain('Release-As: 3.0.0');
    trunk.commit('meta: correct\n\nrelease-as: v2.0.0');
    await trunk.expect('2.0.0');
    trunk.tag('v2.0.0').commit('fix: d');
    await trunk.expect('2.0.1');
  });

  test('one that names no version is passed over, and said to be', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b\n\nRelease-As: v1.2.3.4');
    const { report } = await trunk.expect('1.0.1');
    expect(JSON.stringify(report)).toContain('names no version of the form 1.2.3');
  });

  test('not below what is released, not outside the range', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b\n\nRelease-As: 0.9.0');
    await trunk.refuse('version-not-higher');
    await trunk.expect('1.5.0', { set: '1.5.0' });
    await trunk.refuse('out-of-range', { range: '1.0.x', set: '1.5.0' });
  });

  test('in a commit that was reverted it says nothing', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b').commit('chore: c\n\nRelease-As: 9.0.0');
    trunk.commit(`Revert "chore: c"\n\nThis reverts commit ${trunk.id()}.`);
    await trunk.expect('1.0.1');
  });
});

describe('what the table marks', () => {
  test.each<[string, (told: History) => History, VersionValues, string, string[]]>([
    ['the commit that raises', (told) => told.commit('feat: c'), {}, 'feat: c', ['feat: c decides: feat: c']],
    ['no commit when set decides', (told) => told.commit('feat: c'), { set: '3.0.0' }, 'set: 3.0.0', []],
    [
      'the commit that asks for a version',
      (told) => told.commit('chore: c\n\nRelease-As: 4.0.0').commit('feat: d'),
      {},
      'Release-As: 4.0.0',
      ['chore: c decides: Release-As: 4.0.0'],
    ],
    ['none when nothing raises', (told) => told.commit('docs: c'), {}, 'no commit since v1.0.0 raises a version', []],
  ])('%s, before the release and after it', async (_, tell, given, why, expected) => {
    const told = tell(story().commit('feat: a').tag('v1.0.0').commit('docs: b'));
    const before = await told.run(given);
    expect(before.outputs['decided-by']).toContain(why);
    expect(marked(before)).toEqual(expected);
    if (before.outputs.changed === 'false') return;
    const after = await told.tag(before.outputs['git-tag']).run(given);
    expect(after.outputs).toMatchObject({ 'decided-by': before.outputs['decided-by'], changed: 'false' });
    expect(marked(after)).toEqual(expected);
  });

  test('no commit of a first release', async () => {
    const told = story().commit('feat: a').commit('fix!: b');
    for (const tag of ['v0.1.0-rc.1', 'v0.1.0']) {
      const result = await told.run();
      expect(result.outputs['decided-by']).toBe('initial-version: 0.1.0');
      expect(marked(result)).toEqual([]);
      told.tag(tag);
    }
    expect((await told.run()).outputs['decided-by']).toBe('initial-version: 0.1.0');
  });
});

describe('set', () => {
  test('replaces the count and is recorded', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('docs: b');
    const { outputs, report } = await trunk.expect('2.0.0-rc.1', { channel: 'rc', set: 'v2.0.0' });
    expect(outputs).toMatchObject({ 'decided-by': 'set: 2.0.0', changed: 'true' });
    expect(JSON.stringify(report)).toContain('set: 2.0.0');
  });

  test.each(['v1.2.3.4', '1.2', '1.2.3-rc.1', '1.2.3+b', '01.2.3', '99999999999999999999.0.0'])(
    '%s is refused',
    async (set) => {
      const trunk = story().commit('feat: a');
      await expect(trunk.run({ set })).rejects.toMatchObject({ code: 'invalid-version', exitCode: 2 });
      await expect(trunk.run({ 'initial-version': set })).rejects.toMatchObject({ code: 'invalid-version' });
    },
  );
});

describe('build metadata', () => {
  test('is in the version, is _ in image tags and not in the Git tag', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
    const { outputs } = await trunk.expect('1.0.1-rc.1+build.5', { channel: 'rc', build: 'build.5' });
    expect(outputs).toMatchObject({
      'git-tag': 'v1.0.1-rc.1',
      'oci-tag': '1.0.1-rc.1_build.5',
      'helm-version': '1.0.1-rc.1+build.5',
      'kubernetes-label': '1.0.1-rc.1_build.5',
    });
  });
});

describe('explanation', () => {
  test('a row for every commit: how it was read, what it raises, which one decides', async () => {
    const trunk = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .commit('feat(cart): b')
      .commit('Update x')
      .commit('fix: c | d');
    const { report, data } = await trunk.run();
    const table = report.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.rows.map((row) => row.slice(1)) : []).toEqual([
      ['fix: c | d', 'fix', 'patch', ''],
      ['Update x', 'not conventional: no type and colon at its start', 'none', ''],
      ['feat(cart): b', 'feat', 'minor', 'decides: feat(cart): b'],
    ]);
    expect(data).toMatchObject({
      commits: [
        { raises: 'patch' },
        { raises: 'none', kind: 'unconventional' },
        { decided: true, line: 'feat(cart): b' },
      ],
    });
    const plain = await trunk.run({ explain: false });
    expect(plain.report.some((block) => block.kind === 'table')).toBe(false);
  });

  test('control characters and endless subjects do not reach a reader', async () => {
    const trunk = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .commit(`fix: \u001B[31mred\u202E${'x'.repeat(5000)}`);
    const text = JSON.stringify((await trunk.run()).report);
    expect(text).not.toContain('\\u001b');
    expect(text).not.toContain('\u202E');
    expect(text.length).toBeLessThan(2000);
  });
});

describe('bytes as Git lets them through', () => {
  test('invalid UTF-8, another encoding, a NUL and a megabyte', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0');
    trunk.commit(Buffer.from([...Buffer.from('fix: caf'), 0xe9, 0xff, 0xfe]));
    await trunk.expect('1.0.1');
    trunk.commit(`feat: long\n\n${'x y '.repeat(262_144)}`);
    await trunk.expect('1.1.0');
    trunk.commit(Buffer.from('chore: nul\0\n\nBREAKING CHANGE: hidden behind it'));
    await trunk.expect('1.1.0');
  });
});

describe('where there is nothing to version', () => {
  test.each([
    ['no directory', 'none', 'git-not-found'],
    ['no repository', '.', 'not-a-repository'],
    ['no commits', 'empty', 'no-commits'],
  ])('%s is a usage error', async (_what, repository, code) => {
    if (repository === 'empty') history(directory, 'empty');
    for (let round = 0; round < 5; round += 1) {
      await expect(runVersion(directory, { repository })).rejects.toMatchObject({ code, exitCode: 2 });
    }
  });
});

test('a broken repository is missing evidence', async () => {
  const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b').commit('fix: c');
  const middle = trunk.id('HEAD~1');
  trunk.git('repack', '-adq');
  for (const pack of readdirSync(join(trunk.path, '.git/objects/pack'))) {
    const bytes = readFileSync(join(trunk.path, '.git/objects/pack', pack));
    rmSync(join(trunk.path, '.git/objects/pack', pack));
    if (pack.endsWith('.pack')) execFileSync('git', ['-C', trunk.path, 'unpack-objects', '-q'], { input: bytes });
  }
  rmSync(join(trunk.path, '.git/objects', middle.slice(0, 2), middle.slice(2)));
  await expect(trunk.run()).rejects.toMatchObject({ code: 'repository-unreadable', exitCode: 3 });
});
