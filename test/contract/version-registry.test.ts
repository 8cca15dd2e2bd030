import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { history, runVersion } from '../support/history.ts';
import type { VersionValues, Result } from '../support/history.ts';
import { startRegistry } from '../support/registry-server.ts';
import type { RegistryServer } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
let server: RegistryServer;
let count = 0;

beforeAll(async () => {
  server = await startRegistry();
});

afterAll(() => server.stop());

/** A repository in the real registry in which an image has these tags; without tags nothing was ever pushed. */
async function pushed(...tags: string[]): Promise<string> {
  const image = `${server.host}/shop/cart-${(count += 1)}`;
  const artifact = imageOf('amd64');
  for (const tag of tags) await store(artifact, registries().open(parseReference(image)), tag);
  return image;
}

const registries = (credentials = [server]) => createRegistries({ clock: fakeClock(), log: silentLog, credentials });

function versionOf(path: string, image: string, given: VersionValues, ports = registries()): Promise<Result> {
  return runVersion(path, { image, ...given }, { registries: ports });
}

const story = () => history(directory, `story-${(count += 1)}`);

describe('with the tags of a real registry', () => {
  test('KubeRocketCI counts one more than any that Git or the registry holds', async () => {
    const { path } = story().commit('a').tag('build/0.1.0-SNAPSHOT.3').checkout('main').commit('b').checkout('main');
    const krci = { scheme: 'krci', channel: 'dev' };
    const none = await pushed();
    expect((await versionOf(path, none, krci)).outputs.version).toBe('0.1.0-SNAPSHOT.4');
    const held = await pushed('0.1.0-SNAPSHOT.12', '0.1.0-SNAPSHOT.2', 'latest', '0.2.0-not-ours');
    expect((await versionOf(path, held, krci)).outputs).toMatchObject({
      version: '0.1.0-SNAPSHOT.13',
      'oci-tag': '0.1.0-SNAPSHOT.13',
    });
  });

  test('a release that the registry holds is refused, and named', async () => {
    const { path } = story().commit('feat: a').tag('v1.0.0').commit('fix: b').checkout('main');
    const image = await pushed('1.0.1', '1.0.0');
    await expect(versionOf(path, image, { channel: 'release', 'require-rc': false })).rejects.toMatchObject({
      code: 'version-not-higher',
      exitCode: 1,
      message: expect.stringContaining(`${image}:1.0.1`),
    });
  });

  test('a registry that does not let us in is no empty registry', async () => {
    const { path } = story().commit('a').checkout('main');
    const image = await pushed('0.1.0-SNAPSHOT.12');
    const error: unknown = await versionOf(path, image, { scheme: 'krci', channel: 'dev' }, registries([])).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ exitCode: 4 });
  });
});
