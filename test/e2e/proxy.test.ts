import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseReference } from '../../src/registry/reference.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { runCli } from '../support/cli.ts';
import { type ForwardProxy, startForwardProxy } from '../support/forward-proxy.ts';
import { localPorts } from '../support/local-ports.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { type SecureFront, startSecureFront } from '../support/secure-front.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A whole promotion to a registry that is reached by HTTPS_PROXY alone, with TLS from end to end. */
const root = temporaryDirectory();
let registry: RegistryServer;
let front: SecureFront;
let proxy: ForwardProxy;
const basic = `Basic ${Buffer.from('ada:pass-of-the-proxy').toString('base64')}`;

beforeAll(async () => {
  registry = await startRegistry();
  front = await startSecureFront(registry.host, 'registry.test', root);
  proxy = await startForwardProxy(front.host, { authorization: basic });
});
afterAll(() => Promise.all([proxy.stop(), front.stop(), registry.stop()]));

test('there and back through a tunnel', async () => {
  const image = imageOf('far', { layers: [Uint8Array.from(randomBytes(5 * 1024 * 1024)), 'small'] });
  await store(image, localPorts(root).registries.open(parseReference('oci:here')), '1.0');
  const environment = {
    HTTPS_PROXY: `http://ada:pass-of-the-proxy@${proxy.host}`,
    NODE_EXTRA_CA_CERTS: front.certificate,
    KRCI_DEPLOY_REGISTRY_HOST: 'registry.test',
    KRCI_DEPLOY_REGISTRY_USERNAME: registry.username,
    KRCI_DEPLOY_REGISTRY_PASSWORD: registry.password,
  };
  const place = 'registry.test/shop/far:1.0';
  const there = await runCli(root, ['promote', '--source=oci:here:1.0', `--destination=${place}`], environment);
  expect(there).toMatchObject({ exitCode: 0, stderr: '' });
  const back = await runCli(root, ['promote', `--source=${place}`, '--destination=oci:back:1.0'], environment);
  expect(back).toMatchObject({ exitCode: 0, stderr: '' });
  const found = await localPorts(root).registries.open(parseReference('oci:back')).resolve('1.0');
  expect(found?.digest).toBe(image.manifest.descriptor.digest);
  expect(new Set(proxy.seen.map(({ asked }) => asked))).toEqual(new Set(['CONNECT registry.test:443']));
  expect(there.stdout + back.stdout).not.toContain('pass-of-the-proxy');
});
