import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../src/demo/image.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { runCli } from '../support/cli.ts';
import { localPorts } from '../support/local-ports.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import type { Peer } from '../support/peer.ts';
import { startRegistry } from '../support/registry-server.ts';
import type { RegistryServer } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What we pushed, as other people's programs see it: an index of two platforms, carried into a real registry. */
const skopeo = findPeer('skopeo', ['--version']);
const crane = findPeer('crane', ['version']);
sayMissing(skopeo, 'skopeo', 'apt-get install skopeo');
sayMissing(crane, 'crane', 'go install github.com/google/go-containerregistry/cmd/crane@latest');

const root = temporaryDirectory();
let registry: RegistryServer;
let digest = '';
let image = '';

beforeAll(async () => {
  registry = await startRegistry();
  image = `${registry.host}/shop/cart:1.3.0`;
  mkdirSync(join(root, 'cart/app'), { recursive: true });
  writeFileSync(join(root, 'cart/app/server'), 'echo cart\n');
  const source = `oci:${join(root, 'build')}:1.3.0`;
  digest = await buildImage(join(root, 'cart'), localPorts(root).registries.open(parseReference(source)), '1.3.0');
  const credentials = {
    KRCI_DEPLOY_REGISTRY_HOST: registry.host,
    KRCI_DEPLOY_REGISTRY_USERNAME: registry.username,
    KRCI_DEPLOY_REGISTRY_PASSWORD: registry.password,
  };
  const { exitCode, stderr } = await runCli(
    root,
    ['promote', `--source=${source}`, `--destination=${image}`],
    credentials,
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
  writeFileSync(join(root, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
});

afterAll(() => registry.stop());

function run(peer: Peer | undefined, args: readonly string[]) {
  if (peer === undefined) throw new Error('it is not here');
  return runPeer(peer, args, { environment: { HOME: root, DOCKER_CONFIG: root } });
}

(skopeo === undefined ? describe.skip : describe)('skopeo', () => {
  const auth = ['--tls-verify=false', '--authfile', join(root, 'config.json')];

  test('sees the digest that was built', async () => {
    const { stdout, exitCode } = await run(skopeo, ['inspect', ...auth, '--format={{.Digest}}', `docker://${image}`]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: digest });
  });

  test('copies every platform out, checking every digest', async () => {
    const out = join(root, 'out');
    const args = ['--src-tls-verify=false', '--src-authfile', join(root, 'config.json'), '--all', '--preserve-digests'];
    const { exitCode, log } = await run(skopeo, ['copy', ...args, `docker://${image}`, `oci:${out}:1.3.0`]);
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(readdirSync(join(out, 'blobs/sha256')).toSorted()).toEqual(
      readdirSync(join(root, 'build/blobs/sha256')).toSorted(),
    );
  });
});

(crane === undefined ? describe.skip : describe)('crane', () => {
  test('sees the digest that was built', async () => {
    const { stdout, exitCode } = await run(crane, ['digest', '--insecure', image]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: digest });
  });

  test('finds the image valid, layers and configurations included', async () => {
    const { exitCode, log } = await run(crane, ['validate', '--insecure', '--remote', image]);
    expect({ exitCode, log }).toEqual({ exitCode: 0, log: expect.stringMatching(/PASS/) });
  });
});
