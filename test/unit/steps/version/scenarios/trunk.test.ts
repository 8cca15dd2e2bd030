import { describe, expect, test } from '@jest/globals';
import { history } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `story-${(count += 1)}`);

describe('trunk', () => {
  test('every commit since the last release counts, the highest decides', async () => {
    const trunk = story().commit('chore: start').tag('v1.2.3');
    await trunk.commit('fix: a').expect('1.2.4');
    await trunk.commit('docs: b').expect('1.2.4');
    await trunk.commit('feat: c').expect('1.3.0');
    await trunk.commit('fix: d').expect('1.3.0');
    const { outputs } = await trunk.commit('refactor!: e').expect('2.0.0');
    expect(outputs).toMatchObject({ previous: '1.2.3', bump: 'major', changed: 'true', core: '2.0.0' });
    expect(outputs['decided-by']).toBe(`${trunk.id().slice(0, 12)} refactor!: e`);
    trunk.tag('v2.0.0').commit('fix: f');
    await trunk.expect('2.0.1');
  });

  test('a dev version names the day of the commit in UTC and its sha, and stays what it was after the release', async () => {
    const trunk = story().commit('feat: a').tag('v0.9.0').commit('feat: b');
    const before = await trunk.run({ channel: 'dev' });
    expect(before.outputs.version).toBe(`0.10.0-dev.20230315.1.${sha(trunk.id())}`);
    trunk.tag('v0.10.0');
    const after = await trunk.run({ channel: 'dev' });
    expect(after.outputs.version).toBe(before.outputs.version);
    expect(after.outputs.changed).toBe('false');
  });

  test('height counts the commits since the release, so that dev versions of a day sort, unless it is turned off', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b').commit('docs: c');
    await trunk.expect(`1.0.1-dev.20230315.2.${sha(trunk.id())}`, { channel: 'dev' });
    await trunk.expect(`1.0.1-dev.20230315.${sha(trunk.id())}`, { channel: 'dev', height: false });
  });

  test('nothing to release is an answer', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('docs: b').commit('Update readme');
    for (const channel of ['rc', 'release']) {
      const { outputs, changed } = await trunk.expect('1.0.0', { channel });
      expect(outputs).toMatchObject({ changed: 'false', bump: 'none', reserved: 'false', 'git-tag': 'v1.0.0' });
      expect(changed).toBe(false);
    }
    const dev = await trunk.run({ channel: 'dev' });
    expect(dev.outputs.version).toBe(`1.0.0-dev.20230315.2.${sha(trunk.id())}`);
    expect(dev.outputs.changed).toBe('false');
  });

  test('a released commit stays what it was released as', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('feat: b').tag('v1.1.0-rc.1').tag('v1.1.0');
    const { outputs } = await trunk.expect('1.1.0', { 'require-rc': true });
    expect(outputs).toMatchObject({ changed: 'false', reserved: 'true', previous: '1.0.0', bump: 'minor' });
    await trunk.expect('1.1.0-rc.1', { channel: 'rc' });
  });
});

describe('first release', () => {
  test('initial-version, whatever the commits say', async () => {
    const first = story().commit('chore: start');
    await first.expect('0.1.0');
    await first.expect('1.0.0', { 'initial-version': '1.0.0' });
    const { outputs } = await first.commit('feat!: b').expect('0.1.0-rc.1', { channel: 'rc' });
    expect(outputs).toMatchObject({ previous: '', changed: 'true', 'decided-by': 'initial-version: 0.1.0' });
  });

  test('candidates alone make no release to count from', async () => {
    const first = story().commit('feat: a').tag('v0.1.0-rc.1').commit('fix: b');
    await first.expect('0.1.0-rc.2', { channel: 'rc' });
    await first.expect('0.1.0');
  });
});

describe('0.x', () => {
  test('a breaking change raises the minor, or the major where that is wanted', async () => {
    const young = story().commit('feat: a').tag('v0.3.1').commit('feat!: b');
    await young.expect('0.4.0');
    await young.expect('1.0.0', { 'unstable-breaking': 'major' });
  });

  test('a feature raises the minor, a fix the patch', async () => {
    const young = story().commit('feat: a').tag('v0.3.1').commit('fix: b');
    await young.expect('0.3.2');
    await young.commit('feat: c').expect('0.4.0');
  });
});

describe('candidates', () => {
  test('the next free number, and the core moves when a commit raises more', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
    await trunk.expect('1.0.1-rc.1', { channel: 'rc' });
    trunk.tag('v1.0.1-rc.1').commit('fix: c');
    await trunk.expect('1.0.1-rc.2', { channel: 'rc' });
    trunk.tag('v1.0.1-rc.2').commit('feat: d');
    await trunk.expect('1.1.0-rc.1', { channel: 'rc' });
  });

  test('rc.10 follows rc.9, and a gap is not filled', async () => {
    const trunk = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .commit('fix: b')
      .tag('v1.0.1-rc.2')
      .tag('v1.0.1-rc.9')
      .commit('fix: c');
    await trunk.expect('1.0.1-rc.10', { channel: 'rc' });
  });

  test('a release needs a candidate of the same core on the same commit', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b').tag('v1.0.1-rc.1');
    await trunk.expect('1.0.1', { 'require-rc': true });
    trunk.commit('docs: c');
    const refusal = await trunk.refuse('no-release-candidate', { 'require-rc': true });
    expect(refusal.message).toMatch(/release 1\.0\.1: expected a release candidate/);
  });
});

describe('reverts', () => {
  test('the revert of the deciding commit takes its raise away', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b').commit('feat!: c');
    const target = trunk.id();
    const { data } = await trunk.commit(`Revert "feat!: c"\n\nThis reverts commit ${target}.`).expect('1.0.1');
    expect(JSON.stringify(data)).toContain('undone by');
  });

  test('a revert of a revert brings it back', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('feat: c');
    const target = trunk.id();
    trunk.commit(`Revert "feat: c"\n\nThis reverts commit ${target}.`);
    const reverted = await trunk.run();
    expect(reverted.outputs.changed).toBe('false');
    const revert = trunk.id();
    await trunk.commit(`Reapply "feat: c"\n\nThis reverts commit ${revert}.`).expect('1.1.0');
  });

  test('by its subject alone', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('feat: c').commit('Revert "feat: c"');
    const { outputs } = await trunk.run();
    expect(outputs.changed).toBe('false');
  });

  test('by type and footer', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('feat: c');
    trunk.commit(`revert: let us never again\n\nRefs: ${trunk.id().slice(0, 7)}`);
    const { outputs } = await trunk.run();
    expect(outputs.changed).toBe('false');
  });

  test('of something released it is a patch; of what raised nothing it is nothing', async () => {
    const trunk = story().commit('docs: z').commit('feat: a');
    const released = trunk.id();
    trunk.tag('v1.0.0').commit(`Revert "feat: a"\n\nThis reverts commit ${released}.`);
    await trunk.expect('1.0.1');
    const other = story().commit('docs: z').tag('v1.0.0').commit('Revert "docs: z"');
    expect((await other.run()).outputs.changed).toBe('false');
  });
});

describe('squash merges', () => {
  test('the title counts; the list in the body where it is wanted', async () => {
    const trunk = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .commit('fix: many things (#12)\n\n* feat: one\n\n* fix!: two');
    await trunk.expect('1.0.1');
    await trunk.expect('2.0.0', { 'squash-lists': true });
  });
});

function sha(id: string): string {
  const letter = id.search(/[a-f]/);
  return id.slice(0, Math.max(7, letter + 1));
}
