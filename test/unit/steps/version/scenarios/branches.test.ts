import { describe, expect, test } from '@jest/globals';
import { history } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `story-${(count += 1)}`);

describe('GitHub flow', () => {
  test('a feature branch has its own dev versions, main counts what was merged', async () => {
    const flow = story().commit('feat: a').tag('v1.0.0').branch('feature/cart').commit('feat: cart');
    expect((await flow.run({ channel: 'dev' })).outputs.core).toBe('1.1.0');
    flow.checkout('main').commit('fix: b');
    expect((await flow.run({ channel: 'dev' })).outputs.core).toBe('1.0.1');
    await flow.merge('feature/cart', 'Merge pull request #1 from acme/feature/cart').expect('1.1.0');
  });

  test('a pull request is built from its detached merge commit', async () => {
    const flow = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .branch('feature')
      .commit('feat: b')
      .checkout('main')
      .commit('fix: c');
    flow.branch('merge').merge('feature');
    const id = flow.id();
    flow.git('update-ref', '--no-deref', 'HEAD', id);
    flow.git('update-ref', '-d', 'refs/heads/merge');
    flow.git('checkout', '--quiet', '--detach', id);
    expect((await flow.run({ channel: 'dev' })).outputs).toMatchObject({ core: '1.1.0', commit: id });
  });
});

describe('Git flow', () => {
  test('develop, a release branch with candidates, main and the merge back', async () => {
    const flow = story().commit('feat: a').tag('v1.2.0');
    flow.branch('develop').commit('feat: b');
    expect((await flow.run({ channel: 'dev' })).outputs.core).toBe('1.3.0');
    flow.branch('release/1.3');
    await flow.expect('1.3.0-rc.1', { channel: 'rc' });
    flow.tag('v1.3.0-rc.1').commit('fix: found in testing');
    await flow.expect('1.3.0-rc.2', { channel: 'rc' });
    flow.tag('v1.3.0-rc.2');
    await flow.expect('1.3.0', { 'require-rc': true });
    flow.checkout('main').merge('release/1.3').tag('v1.3.0', { annotated: true });
    expect((await flow.run()).outputs).toMatchObject({ version: '1.3.0', changed: 'false' });
    flow.checkout('develop').commit('fix: meanwhile').merge('main', 'Merge back');
    expect((await flow.run({ channel: 'dev' })).outputs.core).toBe('1.3.1');
  });

  test('a release branch starts where its name says, though the commits say less', async () => {
    const flow = story().commit('feat: a').tag('v1.2.0').branch('release/1.4').commit('fix: b');
    const { report } = await flow.expect('1.4.0-rc.1', { channel: 'rc' });
    expect(JSON.stringify(report)).toContain('1.2.1 lies below the range');
  });
});

const ahead = () =>
  story().commit('feat: a').tag('v1.2.3').commit('feat!: b').tag('v2.0.0').branch('release/1.2', 'v1.2.3');

describe('hotfix from an old tag while main is ahead', () => {
  test('main does not count, and the versions stay inside the range', async () => {
    const hotfix = ahead().commit('fix: urgent');
    const { outputs } = await hotfix.expect('1.2.4');
    expect(outputs['oci-tags']).toBe('1.2.4,1.2,1');
    await hotfix.expect('1.2.4-rc.1', { channel: 'rc' });
    hotfix.tag('v1.2.4').commit('fix: another');
    await hotfix.expect('1.2.5');
  });

  test.each(['1.2.x', 'support/1.2', 'hotfix/1.2.4', 'hotfix/v1.2.x', '1.x'])('on branch %s', async (name) => {
    const hotfix = story()
      .commit('feat: a')
      .tag('v1.2.3')
      .commit('feat!: b')
      .tag('v2.0.0')
      .branch(name, 'v1.2.3')
      .commit('fix: urgent');
    await hotfix.expect('1.2.4');
  });

  test('on a branch of another name it is refused until its range is given', async () => {
    const hotfix = ahead().branch('urgent', 'v1.2.3').commit('fix: urgent');
    const refusal = await hotfix.refuse('version-not-higher');
    expect(refusal.message).toContain('tag v2.0.0');
    await hotfix.expect('1.2.4', { range: '1.2.x' });
    await hotfix.expect('1.2.4', { branch: 'lts/1.2', maintenance: 'lts/{range}' });
  });

  test('a detached checkout goes by the branch of the remote', async () => {
    const hotfix = ahead().commit('fix: urgent');
    const id = hotfix.id();
    hotfix.git('update-ref', 'refs/remotes/origin/release/1.2', id);
    hotfix.git('checkout', '--quiet', '--detach', id);
    await hotfix.expect('1.2.4');
    hotfix.git('update-ref', 'refs/remotes/origin/1.2.x', id);
    hotfix.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/1.2.x');
    await hotfix.expect('1.2.4');
    hotfix.git('update-ref', 'refs/remotes/origin/main', id);
    await hotfix.refuse('version-not-higher');
  });

  test('a feature is held to a patch, a breaking change is refused', async () => {
    const hotfix = ahead().commit('feat: picked');
    const { report } = await hotfix.expect('1.2.4');
    expect(JSON.stringify(report)).toContain('held to a patch');
    const refusal = await hotfix.commit('fix!: too much').refuse('out-of-range');
    expect(refusal.message).toContain('fix!: too much');
  });

  test('merged back into main it changes nothing there', async () => {
    const flow = ahead().commit('fix: urgent').tag('v1.2.4').checkout('main').merge('release/1.2');
    const { outputs } = await flow.expect('2.0.1');
    expect(outputs.previous).toBe('2.0.0');
  });

  test('what a hotfix took is not given again on main', async () => {
    const flow = story()
      .commit('feat: a')
      .tag('v1.2.3')
      .branch('release/1.2')
      .commit('fix: b')
      .tag('v1.2.4')
      .checkout('main')
      .commit('fix: c');
    const refusal = await flow.refuse('version-not-higher');
    expect(refusal.message).toContain('tag v1.2.4');
    await flow.merge('release/1.2').expect('1.2.5');
  });
});

describe('tags', () => {
  test('on a branch that was never merged they do not count, unless all do', async () => {
    const flow = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .branch('experiment')
      .commit('feat!: b')
      .tag('v2.0.0-rc.1')
      .tag('v3.0.0');
    flow.checkout('main').commit('fix: c');
    expect((await flow.run({ channel: 'dev' })).outputs).toMatchObject({ core: '1.0.1', previous: '1.0.0' });
    await flow.expect('3.0.1', { tags: 'all' });
  });

  test('two on one commit: the highest release counts', async () => {
    const flow = story().commit('feat: a').tag('v1.0.0').tag('v1.1.0').tag('v1.1.0-rc.3').commit('fix: b');
    const { outputs } = await flow.expect('1.1.1');
    expect(outputs.previous).toBe('1.1.0');
  });

  test('a candidate of a commit below the release was given out before it, whatever its number', async () => {
    const flow = story().commit('feat: a').tag('v1.1.0-rc.1').commit('fix: b').tag('v1.0.0').commit('fix: c');
    await flow.refuse('version-not-higher', { channel: 'rc' });
    const { outputs } = await flow.run({ channel: 'dev' });
    expect(outputs.core).toBe('1.0.1');
  });

  test('annotated, lightweight and tags of tags are one', async () => {
    const flow = story().commit('feat: a').tag('v1.0.0', { annotated: true });
    flow.tag('v1.0.1', { at: 'refs/tags/v1.0.0', annotated: true }).commit('fix: b');
    await flow.expect('1.0.2');
  });

  test('a moved tag counts where it stands', async () => {
    const flow = story().commit('feat: a').tag('v1.0.0').commit('feat: b');
    await flow.expect('1.1.0');
    flow.tag('v1.0.0', { move: true }).commit('fix: c');
    await flow.expect('1.0.1');
  });

  test('what names no version is passed over and said to be', async () => {
    const flow = story()
      .commit('feat: a')
      .tag('v1.0.0')
      .tag('v1.2.3.4')
      .tag('v2')
      .tag('nightly')
      .tag('v1.0.0-rc.01')
      .commit('fix: b');
    const { report } = await flow.expect('1.0.1');
    expect(JSON.stringify(report)).toContain('tag v1.2.3.4 names no version');
  });

  test('at a tree or a blob they are no release', async () => {
    const flow = story().commit('feat: a').tag('v1.0.0');
    flow.tag('v3.0.0', { at: 'HEAD^{tree}' }).tag('v2.0.0', { at: 'HEAD:file' }).commit('fix: b');
    expect((await flow.run({ channel: 'dev' })).outputs.core).toBe('1.0.1');
  });

  test('by any other prefix, or none', async () => {
    const flow = story().commit('feat: a').tag('1.4.0').tag('app-2.0.0').commit('fix: b');
    await flow.expect('1.4.1', { 'tag-prefix': 'none' });
    const { outputs } = await flow.expect('2.0.1', { 'tag-prefix': 'app-' });
    expect(outputs['git-tag']).toBe('app-2.0.1');
    await flow.refuse('tags-of-another-prefix');
    await flow.expect('0.1.0', { set: '0.1.0' });
  });

  test.each(['', '--upload-pack=touch', 'a b', 'x\ny', '$(id)', 'a..b', "it's"])(
    'no prefix %j is let through to Git',
    async (prefix) => {
      const flow = story().commit('feat: a');
      if (prefix === '') await flow.expect('0.1.0', { 'tag-prefix': prefix });
      else
        await expect(flow.run({ 'tag-prefix': prefix })).rejects.toMatchObject({ code: codeOf(prefix), exitCode: 2 });
    },
  );
});

/** The pattern of the input lets dots through; Git does not. */
function codeOf(prefix: string): string {
  return prefix === 'a..b' ? 'invalid-tag-prefix' : 'invalid-input';
}

describe('floating image tags', () => {
  test('move up only', async () => {
    const flow = story().commit('feat: a').tag('v1.9.0').tag('v2.0.1').branch('1.x').commit('fix: b');
    flow.git('tag', '-d', 'v2.0.1');
    flow.checkout('main').commit('feat!: c').tag('v2.0.1').checkout('1.x');
    expect((await flow.expect('1.9.1')).outputs['oci-tags']).toBe('1.9.1,1.9,1');
    flow.checkout('main').commit('fix: d');
    expect((await flow.expect('2.0.2')).outputs['oci-tags']).toBe('2.0.2,2.0,2,latest');
    expect((await flow.expect('2.0.2-rc.1', { channel: 'rc' })).outputs['oci-tags']).toBe('2.0.2-rc.1');
  });
});
