import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plainGitEnvironment } from '../../../../support/bare-repository.ts';
import { git, history, runVersion, versionPorts } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { createGit } from '../../../../../src/git/binary.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { declaration } from '../../../../../src/steps/version/declaration.ts';
import { version as step } from '../../../../../src/steps/version/version.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `foreign-${(count += 1)}`);
const notesOf = ({ report }: { report: unknown }) => JSON.stringify(report);
const rc = { channel: 'rc' };
const dev = { channel: 'dev', height: false };

const orphan = () =>
  story()
    .commit('feat: f')
    .branch('release-branch')
    .commit('chore: release 1.4.0')
    .tag('v1.4.0')
    .checkout('main')
    .commit('fix: b');

const chart = (version: string, rest = '') => {
  const line = story()
    .commit('feat: chart', 'deploy/Chart.yaml')
    .tag('cart-chart/v0.3.0')
    .commit('fix: x', 'deploy/Chart.yaml');
  line.id();
  mkdirSync(join(line.path, 'deploy'), { recursive: true });
  const file = join(line.path, 'deploy/Chart.yaml');
  writeFileSync(file, `apiVersion: v2\r\nname: cart\r\nversion: ${version}\r\n${rest}`);
  return { line, text: () => readFileSync(file, 'utf8') };
};
describe('no release is forgotten', () => {
  test('a release that was never merged back is noted by dev, and refuses candidates and releases below it', async () => {
    const line = orphan();
    const result = await line.run(dev);
    expect(result.outputs.core).toBe('0.1.0');
    expect(notesOf(result)).toContain('v1.4.0 is a higher release that this commit does not contain: set tags: all');
    expect(result.data).toMatchObject({ notes: [expect.stringContaining('v1.4.0')] });
    await line.refuse('version-not-higher', { 'require-rc': true });
    for (const channel of ['rc', 'release']) {
      const error = await line.refuse('version-not-higher', { channel });
      expect(error.message).toContain('tag v1.4.0');
      expect(error.message).toContain('tags: all');
    }
  });

  test('one setting counts from it, as repositories that release on branches need it', async () => {
    await orphan().expect('1.4.1-rc.1', { ...rc, tags: 'all' });
  });

  test('a maintenance branch sees the releases of its own range alone', async () => {
    const line = orphan().branch('release/0.1').commit('fix: c');
    const result = await line.run(dev);
    expect(result.outputs.core).toBe('0.1.0');
    expect(notesOf(result)).not.toContain('v1.4.0');
  });

  test('a candidate below a higher release of the line is refused, wherever that was made', async () => {
    const line = story().commit('feat: a').tag('v1.0.0').branch('next').commit('feat: b').tag('v1.1.0');
    const error = await line.checkout('main').commit('fix: c').refuse('version-not-higher', rc);
    expect(error.message).toContain('tag v1.1.0');
  });

  test('the number of a candidate is not that of another core', async () => {
    const line = story().commit('feat: a').tag('v1.2.0').branch('release/1.2').commit('fix: b').tag('v1.2.1-rc.2');
    line.checkout('main').commit('feat: c').tag('v1.3.0-rc.5').checkout('release/1.2').commit('fix: d');
    await line.expect('1.2.1-rc.3', rc);
  });

  test.each([
    ['v', '2.0.1', 'none'],
    ['none', 'v2.0.1', 'v'],
    ['cart', 'cart-v2.0.1', 'cart-v'],
  ])('prefix %s beside tag %s: dev notes the other prefix, a candidate is refused', async (prefix, tag, other) => {
    const line = story().commit('feat: f').tag(tag).commit('fix: x');
    const result = await line.run({ ...dev, 'tag-prefix': prefix });
    expect(notesOf(result)).toContain(`tag ${tag} looks like a version under another prefix; set tag-prefix: ${other}`);
    expect((await line.refuse('tags-of-another-prefix', { ...rc, 'tag-prefix': prefix })).message).toContain(tag);
    await line.expect('3.0.0-rc.1', { ...rc, 'tag-prefix': prefix, set: '3.0.0' });
  });

  test('the first tag of another product in the repository is no reason to refuse', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('fix: x');
    const result = await line.expect('0.1.0-rc.1', { ...rc, 'tag-prefix': 'cart/v' });
    expect(notesOf(result)).toContain('tag v1.0.0 looks like a version under another prefix');
  });

  test('a first candidate without a release goes on', async () => {
    const line = story().commit('feat: a').tag('v1.0.0-rc.1').commit('fix: b');
    await line.expect('1.0.0-rc.2', rc);
    await line.expect('1.0.0', {});
    await line.tag('v1.0.0-rc.2').expect('1.0.0', { 'require-rc': true });
  });
});

describe('text of strangers', () => {
  test('the release notes of a dependency raise nothing, and its Release-As counts for nothing', async () => {
    const line = story().commit('feat: a').tag('v1.0.0');
    line.commit('chore(deps): update go-github to v89\n\nRelease notes\n\nBREAKING CHANGE: remove the Actions client');
    line.commit('chore(deps): update foo\n\nUpstream log:\nchore: release 5.0.0\n\nRelease-As: 5.0.0');
    const result = await line.expect('1.0.0');
    expect(notesOf(result)).toContain('is not read as a break');
    expect(notesOf(result)).toContain('stands in quoted text and was passed over');
  });

  test('Release-As counts among the trailers, also above those that a platform adds', async () => {
    const line = story().commit('feat: a').tag('v1.0.0');
    await line.commit('fix: b\n\nRelease-As: 2.0.0\n\nCo-authored-by: A <a@b.c>').expect('2.0.0');
    line.tag('v2.0.0').commit('fix: c\n\nRelease-As: 3.0.0\n\nBecause it is time.');
    expect(notesOf(await line.expect('2.0.1'))).toContain('is not among the trailers at the end of the message');
    await line.commit('fix: d\n\nRelease-As: 4.0.0').expect('2.0.1', { 'release-as': 'off' });
  });

  const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
  (hasKeygen ? test : test.skip)('signed: only the signature of a listed key lets it count', async () => {
    const line = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
    const key = join(line.path, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'release@example.com', '-f', key]);
    const signed = { 'release-as': 'signed', 'release-as-keys': 'keys' };
    writeFileSync(join(line.path, 'keys'), '# nobody\n');
    const sign = ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key}`];
    git(line.path, [...sign, 'commit', '--allow-empty', '-q', '-S', '-m', 'fix: c\n\nRelease-As: 2.0.0']);
    const refused = await runVersion(line.path, { channel: 'release', 'require-rc': false, ...signed });
    expect(refused.outputs.version).toBe('1.0.1');
    expect(notesOf(refused)).toContain('without a signature by a key of release-as-keys');
    writeFileSync(join(line.path, 'keys'), `somebody ${readFileSync(`${key}.pub`, 'utf8')}`);
    const counted = await runVersion(line.path, { channel: 'release', 'require-rc': false, ...signed });
    expect(counted.outputs.version).toBe('2.0.0');
    git(line.path, ['commit', '--allow-empty', '-q', '-m', 'fix: d\n\nRelease-As: 3.0.0']);
    const unsigned = await runVersion(line.path, { channel: 'release', 'require-rc': false, ...signed });
    expect(unsigned.outputs.version).toBe('2.0.0');
  });
});

describe('reverts', () => {
  test('GitHub’s button with squash leaves nothing to release', async () => {
    const line = story().commit('feat: first').tag('v1.0.0').commit('feat!: dark mode (#12)');
    await line.commit('Revert "feat!: dark mode" (#13)\n\nReverts acme/shop#12').expect('1.0.0');
  });

  test('the revert of a merge takes back what it brought, with paths too', async () => {
    const line = story().commit('feat: first', 'app/a').tag('v1.0.0').branch('topic').commit('feat!: b', 'app/b');
    line.checkout('main').commit('docs: c', 'README').merge('topic');
    const [merge, kept] = [line.id(), line.id('HEAD^1')];
    line.commit(
      `Revert "Merge branch 'topic'"\n\nThis reverts commit ${merge}, reversing\nchanges made to ${kept}.`,
      'app/b',
    );
    await line.expect('1.0.0');
    await line.expect('1.0.0', { paths: 'app' });
  });

  test('a candidate that was cut before the revert is not taken back', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('fix: a').commit('feat: g').tag('v1.1.0-rc.1');
    line.commit('Revert "feat: g"').commit('fix: h');
    const result = await line.expect('1.1.0-rc.2', rc);
    expect(notesOf(result)).toContain('tag v1.1.0-rc.1 was given out before its changes were reverted');
    expect((await line.run(dev)).outputs.core).toBe('1.1.0');
    const alone = story()
      .commit('feat: f')
      .tag('v1.0.0')
      .commit('feat: g')
      .tag('v1.1.0-rc.1')
      .commit('Revert "feat: g"');
    await alone.expect('1.1.0-rc.2', rc);
    const untold = story().commit('feat: f').tag('v1.0.0').commit('feat: g').commit('Revert "feat: g"');
    await untold.expect('1.0.0', rc);
  });

  test('a dev build asks the remote for the candidate that create-tag made there', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('feat: g');
    line.id();
    const remote = join(directory, 'candidates.git');
    execFileSync('git', ['clone', '--quiet', '--bare', line.path, remote], { env: plainGitEnvironment });
    line.git('remote', 'add', 'origin', remote);
    expect((await line.run({ ...rc, 'create-tag': true })).outputs.version).toBe('1.1.0-rc.1');
    line.commit('Revert "feat: g"').commit('fix: h');
    expect((await line.run(dev)).outputs.core).toBe('1.1.0');
    expect((await line.run({ ...dev, 'ask-remote': 'never' })).outputs.core).toBe('1.0.1');
  });

  test('a candidate of another branch refuses with the number to go on with', async () => {
    const line = story().commit('feat: a').tag('v1.0.0').branch('next').commit('feat: b').tag('v1.1.0-rc.1');
    const error = await line.checkout('main').commit('fix: c').refuse('version-not-higher', rc);
    expect(error.message).toContain('set: 1.1.0');
    await line.expect('1.1.0-rc.2', { ...rc, set: '1.1.0' });
  });
});

describe('dev builds', () => {
  test('of one day sort by their height by default, each above the one before', async () => {
    const line = story().commit('feat: a').tag('v1.2.2');
    const { compare } = await import('semver');
    let before = '1.2.2';
    for (let push = 1; push <= 12; push += 1) {
      line.commit(`fix: push ${push} of the day`);
      // oxlint-disable-next-line no-await-in-loop -- one push after the other
      const { version } = (await line.run({ channel: 'dev' })).outputs;
      expect(version).toMatch(new RegExp(`^1\\.2\\.3-dev\\.20230315\\.${push}\\.[0-9a-f]+$`));
      expect(compare(version, before)).toBe(1);
      before = version;
    }
  });

  test('after a release sort below it, or above it by dev-raise', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('chore: deps');
    expect((await line.run(dev)).outputs.core).toBe('1.0.0');
    const raised = await line.run({ ...dev, 'dev-raise': 'patch' });
    expect(raised.outputs.version).toMatch(/^1\.0\.1-dev\.20230315\.[0-9a-f]+$/);
    expect(raised.outputs.changed).toBe('false');
    await line.expect('1.0.0', { 'dev-raise': 'patch' });
  });
});

describe('spellings that people have', () => {
  test('a prefix of npm workspaces', async () => {
    const line = story().commit('feat: f').tag('@acme/cart@1.0.0').commit('fix: x');
    await line.expect('1.0.1', { 'tag-prefix': '@acme/cart@' });
  });

  test('tickets before the type, as KubeRocketCI writes them', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('EPMDEDP-17271: feat: validate the deletion');
    await line.commit('EPMDEDP-17256: fix: verify host keys').expect('1.1.0', { 'header-pattern': 'krci' });
    await line.expect('1.1.0', { 'header-pattern': '[A-Z]+-[0-9]+:' });
    expect(notesOf(await line.expect('1.0.0'))).toContain('looks like a ticket before the type');
    await line.refuse('invalid-header-pattern', { 'header-pattern': '[a' });
  });

  test('types and scopes that raise in other ways', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('Build(deps): b');
    await line.expect('1.0.0');
    await line.expect('1.0.1', { 'patch-types': 'BUILD' });
    await line.expect('1.1.0', { 'minor-types': 'BUILD' });
    await line.expect('1.0.1', { 'scope-rules': 'BUILD(deps)=patch' });
    await line.expect('1.0.0', { 'scope-rules': 'build(other)=patch' });
    await line.commit('fix(docs): c').expect('1.0.0', { 'scope-rules': 'fix(docs)=none' });
  });

  test('the annotations of an image, ready for its build', async () => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('fix: x');
    line.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
    const { outputs } = await line.run({ 'ask-remote': 'never' });
    expect(outputs.labels.split('\n')).toEqual([
      'org.opencontainers.image.version=1.0.1',
      `org.opencontainers.image.revision=${line.id()}`,
      'org.opencontainers.image.source=https://github.com/acme/shop',
      'org.opencontainers.image.created=2023-03-15T08:02:00Z',
    ]);
  });

  test.each([
    ['ssh://git@git.example.com:2222/acme/shop.git', 'https://git.example.com/acme/shop'],
    ['http://git.example.com:8080/acme/shop.git', 'http://git.example.com:8080/acme/shop'],
    ['https://robot:secret@git.example.com:8443/acme/shop', 'https://git.example.com:8443/acme/shop'],
  ])('the page of the repository at %s', async (address, page) => {
    const line = story().commit('feat: f').tag('v1.0.0').commit('fix: x');
    line.git('remote', 'add', 'origin', address);
    const { outputs } = await line.run({ 'ask-remote': 'never' });
    expect(outputs.labels).toContain(`org.opencontainers.image.source=${page}\n`);
  });
});

test.each([
  ['a dry run describes its answer', 'true', 'heading'],
  ['another run describes what it is about to do', 'false', 'paragraph'],
])('%s', async (_what, dryRun, kind) => {
  const line = story().commit('feat: f').tag('v1.0.0').commit('fix: x');
  line.id();
  const inputs = parseInputs(declaration, new Map([['dry-run', dryRun]]));
  const [first] = step.describe(await step.plan(inputs, versionPorts(line.path)));
  expect(first?.kind).toBe(kind);
});

describe('a chart', () => {
  const write = { chart: 'deploy', write: true };

  test('that was raised by hand is not lowered', async () => {
    const { line, text } = chart('0.9.0');
    const error = await line.refuse('chart-would-fall', write);
    expect(error.message).toContain('set: 0.9.0');
    expect(text()).toContain('version: 0.9.0');
    await line.expect('0.9.0', { ...write, set: '0.9.0' });
  });

  test('without appVersion gets one where it is given', async () => {
    const { line, text } = chart('0.3.0', 'type: application\r\n');
    await line.run({ ...write, 'app-version': '1.2.0' });
    expect(text()).toBe(
      'apiVersion: v2\r\nname: cart\r\nversion: 0.3.1\r\nappVersion: "1.2.0"\r\ntype: application\r\n',
    );
  });
});

test('a Git that refuses bare repositories makes tags and deepens shallow clones all the same', async () => {
  const line = story().commit('feat: f').tag('v1.0.0').commit('fix: x');
  line.id();
  const remote = join(directory, 'bare.git');
  execFileSync('git', ['clone', '--quiet', '--bare', line.path, remote], { env: plainGitEnvironment });
  line.git('remote', 'add', 'origin', remote);
  const environment = {
    ...plainGitEnvironment,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.bareRepository',
    GIT_CONFIG_VALUE_0: 'explicit',
  };
  const strict = (cwd: string) => ({ git: createGit({ cwd, credentials: [], log: silentLog, environment }) });
  const made = await runVersion(line.path, { ...rc, 'create-tag': true }, strict(line.path));
  expect(made.outputs).toMatchObject({ version: '1.0.1-rc.1', reserved: 'true' });
  const shallow = join(directory, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-tags', `file://${remote}`, shallow], {
    env: plainGitEnvironment,
  });
  const answer = await runVersion(shallow, { channel: 'dev', height: false }, strict(shallow));
  expect(answer.outputs.core).toBe('1.0.1');
});
