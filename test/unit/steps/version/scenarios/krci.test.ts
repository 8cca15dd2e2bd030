import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Registries, Repository } from '../../../../../src/registry/registry.ts';
import { existingBuildIn, parseDotenv, writeDotenv } from '../../../../../src/version/dotenv.ts';
import { history, runVersion } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `story-${(count += 1)}`);
const krci = { scheme: 'krci', channel: 'dev' };

/** A registry that holds tags; the guard and the counter ask for nothing else. */
function holding(...tags: string[]) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever else is called is an error of the test
  const repository = { name: 'registry.test/shop/cart', tags: () => Promise.resolve(tags) } as unknown as Repository;
  const registries: Registries = { open: () => repository, until: () => registries };
  return { registries };
}

describe('the scheme of KubeRocketCI', () => {
  test('counts snapshots, and a commit keeps its number', async () => {
    const build = story().commit('whatever');
    const { outputs } = await build.expect('0.1.0-SNAPSHOT.1', krci);
    expect(outputs).toMatchObject({ 'git-tag': 'build/0.1.0-SNAPSHOT.1', 'oci-tag': '0.1.0-SNAPSHOT.1' });
    build.tag('build/0.1.0-SNAPSHOT.9');
    expect((await build.expect('0.1.0-SNAPSHOT.9', krci)).outputs).toMatchObject({
      reserved: 'true',
      changed: 'false',
    });
    await build.commit('more').expect('0.1.0-SNAPSHOT.10', krci);
  });

  test('candidates on a release branch, the release, and the next minor after it', async () => {
    const build = story().commit('a').tag('build/1.2.0-SNAPSHOT.4').commit('b');
    await build.expect('1.2.0-RC.1', { ...krci, channel: 'rc' });
    build.tag('build/1.2.0-RC.1').commit('c');
    await build.expect('1.2.0-RC.2', { ...krci, channel: 'rc' });
    await build.expect('1.2.0', { ...krci, channel: 'release' });
    build.tag('build/1.2.0').commit('d');
    await build.expect('1.3.0-SNAPSHOT.1', krci);
  });

  test('a commit has a version of each channel', async () => {
    const build = story().commit('a').tag('build/1.2.0-SNAPSHOT.4').tag('build/1.2.0-RC.3');
    await build.expect('1.2.0-SNAPSHOT.4', krci);
    await build.expect('1.2.0-RC.3', { ...krci, channel: 'rc' });
    const { outputs } = await build.expect('1.2.0', { ...krci, channel: 'release' });
    expect(outputs).toMatchObject({ changed: 'true', bump: 'none', 'decided-by': 'tag build/1.2.0-SNAPSHOT.4' });
    build.tag('build/1.2.0');
    expect((await build.expect('1.2.0', { ...krci, channel: 'release' })).outputs.changed).toBe('false');
    await build.expect('1.2.0-SNAPSHOT.4', krci);
    await story().commit('a').tag('build/1.2.0').expect('1.2.0-SNAPSHOT.1', krci);
  });

  test('a release that is not higher than another one is refused, a build of it is not', async () => {
    const build = story().commit('a').tag('build/1.2.0').commit('b').tag('build/1.1.0-RC.1');
    await build.refuse('version-not-higher', { ...krci, channel: 'release', set: '1.1.0' });
    await build.expect('1.1.0-RC.1', { ...krci, channel: 'rc', set: '1.1.0' });
  });

  test('the registry counts too: a restored platform gives no number twice', async () => {
    const build = story().commit('a').tag('build/0.1.0-SNAPSHOT.3').commit('b');
    build.git('status', '--porcelain');
    const given = { ...krci, image: 'registry.test/shop/cart' };
    const { outputs } = await runVersion(build.path, given, holding('0.1.0-SNAPSHOT.12', '0.1.0-SNAPSHOT.1', 'latest'));
    expect(outputs.version).toBe('0.1.0-SNAPSHOT.13');
  });

  test('the suffix of a codebase’s startFrom names its builds', async () => {
    const from = { ...krci, 'initial-version': '0.3.0-BUILD' };
    const build = story().commit('a');
    await build.expect('0.3.0-BUILD.1', from);
    await build.tag('build/0.3.0-BUILD.1').commit('b').expect('0.3.0-BUILD.2', from);
    await build.expect('0.3.0-RC.1', { ...from, channel: 'rc' });
    await story()
      .commit('a')
      .expect('0.1.0-SNAPSHOT.1', { ...krci, 'initial-version': '0.1.0-SNAPSHOT' });
    const plain = story().commit('a');
    plain.git('status', '--porcelain');
    await expect(runVersion(plain.path, { channel: 'dev', 'initial-version': '0.3.0-BUILD' })).rejects.toThrow(
      /initial-version: expected a version of the form 1\.2\.3/,
    );
  });

  test('set takes another core', async () => {
    await story()
      .commit('a')
      .tag('build/0.1.0-SNAPSHOT.3')
      .commit('b')
      .expect('0.2.0-SNAPSHOT.1', { ...krci, set: '0.2.0' });
  });
});

describe('the registry as a guard', () => {
  const given = { channel: 'release', 'require-rc': false, image: 'registry.test/shop/cart' };

  test.each(['1.0.1', 'v1.0.1', '1.4.0', '1.0.1_build.7'])(
    'refuses what is not higher than %s, and names it',
    async (tag) => {
      const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
      trunk.git('status', '--porcelain');
      await expect(runVersion(trunk.path, given, holding(tag))).rejects.toMatchObject({
        code: 'version-not-higher',
        message: expect.stringContaining(`registry.test/shop/cart:${tag}`),
      });
    },
  );

  test('lets through what is higher, and keeps floating tags from going back', async () => {
    const trunk = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
    trunk.git('status', '--porcelain');
    const { outputs } = await runVersion(trunk.path, given, holding('1.0.0', '1.0.1-rc.4', 'sha-abc', 'latest'));
    expect(outputs).toMatchObject({ version: '1.0.1', 'oci-tags': '1.0.1,1.0,1,latest' });
    const range = await runVersion(trunk.path, { ...given, range: '1.0.x' }, holding('2.0.0'));
    expect(range.outputs['oci-tags']).toBe('1.0.1,1.0,1');
  });
});

describe('the dotenv of its GitLab components', () => {
  const published =
    'BRANCH_NAME=main\nBUILD_VERSION=1.4.0-SNAPSHOT.7\nVCS_TAG=build/1.4.0-SNAPSHOT.7\nIMAGE_TAG=1.4.0-SNAPSHOT.7\n';

  test('a published build keeps its version', async () => {
    const build = story().commit('a');
    writeFileSync(join(build.path, 'build.env'), published);
    const { outputs } = await build.expect('1.4.0-SNAPSHOT.7', { 'read-dotenv': 'build.env' });
    expect(outputs).toMatchObject({
      'git-tag': 'build/1.4.0-SNAPSHOT.7',
      'oci-tag': '1.4.0-SNAPSHOT.7',
      reserved: 'false',
    });
    build.tag('build/1.4.0-SNAPSHOT.7');
    expect((await build.run({ 'read-dotenv': 'build.env' })).outputs.reserved).toBe('true');
    build.commit('b');
    await build.refuse('tag-would-move', { 'read-dotenv': 'build.env' });
  });

  test('variables count where the report has become them, and the file before them', async () => {
    const build = story().commit('a');
    const handedOn = new Map([
      ['BUILD_VERSION', '1.4.0-SNAPSHOT'],
      ['VCS_TAG', 'build/1.4.0-SNAPSHOT.8'],
      ['IMAGE_TAG', '1.4.0-SNAPSHOT.8'],
    ]);
    const inputs = { 'read-dotenv': 'build.env' };
    expect((await build.run(inputs, { handedOn })).outputs).toMatchObject({
      version: '1.4.0-SNAPSHOT.8',
      'git-tag': 'build/1.4.0-SNAPSHOT.8',
    });
    await expect(build.run(inputs, { handedOn: new Map() })).rejects.toMatchObject({ code: 'file-not-found' });
    writeFileSync(join(build.path, 'build.env'), published);
    expect((await build.run(inputs, { handedOn })).outputs.version).toBe('1.4.0-SNAPSHOT.7');
  });

  test('its defaults, a short sha, are read from the Git tag', () => {
    const text = 'BUILD_VERSION=1a2b3c4d\nVCS_TAG=v0.1.0-1a2b3c4d\nIMAGE_TAG=1a2b3c4d\n';
    expect(existingBuildIn(parseDotenv(text), 'build.env')).toMatchObject({
      tag: 'v0.1.0-1a2b3c4d',
      imageTag: '1a2b3c4d',
    });
  });

  test.each(['', 'BUILD_VERSION=01234567\nVCS_TAG=v0.1.0-01234567\nIMAGE_TAG=01234567\n', 'VCS_TAG=--force\n'])(
    '%j has no version',
    (text) => {
      expect(() => existingBuildIn(parseDotenv(text), 'build.env')).toThrow(
        expect.objectContaining({ code: 'no-version-in-dotenv' }),
      );
    },
  );

  test('in another encoding than UTF-8 is refused', async () => {
    const build = story().commit('feat: a');
    build.id();
    writeFileSync(join(build.path, 'build.env'), Uint8Array.of(0x41, 0x3d, 0xe9));
    await build.refuse('not-utf-8', { 'read-dotenv': 'build.env' });
  });

  test('is written with the same names, once', async () => {
    const build = story().commit('feat: a').tag('v1.0.0').commit('fix: b');
    writeFileSync(join(build.path, 'build.env'), 'BRANCH_NAME=main\nIMAGE_TAG=old\n');
    const given = { channel: 'rc', 'write-dotenv': 'build.env' };
    expect((await build.run(given)).changed).toBe(true);
    expect(readFileSync(join(build.path, 'build.env'), 'utf8')).toBe(
      'BRANCH_NAME=main\nIMAGE_TAG=1.0.1-rc.1\nBUILD_VERSION=1.0.1-rc.1\nBUILD_NUMBER=1\nBUILD_DATE=2023-03-15T08:02:00Z\nVCS_TAG=v1.0.1-rc.1\n',
    );
    expect((await build.run(given)).changed).toBe(false);
  });

  test('a file without a final line end gets one', () => {
    expect(writeDotenv('A=1', { B: '2' })).toBe('A=1\nB=2\n');
    expect(writeDotenv('', { B: '2' })).toBe('B=2\n');
  });
});
