import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { blobOf, collect, inChunks } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { startSecureFront } from '../support/secure-front.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Registries that only a forward proxy can reach: their names exist nowhere. */
const { server, log } = registryHarness();
const directory = temporaryDirectory();

function open(place: string, environment: Readonly<Record<string, string>>, insecure: readonly string[] = []) {
  const host = place.slice(0, place.indexOf('/'));
  const credentials = [{ ...server(), host }];
  const registries = createRegistries({ clock: fakeClock(), log, credentials, environment, insecure });
  return registries.open(parseReference(place));
}

const basic = `Basic ${Buffer.from('ada:s@cret').toString('base64')}`;

describe('HTTP_PROXY', () => {
  test.each([['small', 1000] as const, ['large', 5 * 1024 * 1024] as const])(
    'carries a %s layer there and back',
    async (_size, bytes) => {
      const proxy = await startForwardProxy(server().host, { authorization: basic });
      const environment = { HTTP_PROXY: `http://ada:s%40cret@${proxy.host}` };
      const place = open('registry.test/shop/cart', environment, ['registry.test']);
      const layer = blobOf(Uint8Array.from(randomBytes(bytes)));
      await place.putBlob(layer.descriptor, inChunks(layer.bytes));
      expect(Buffer.compare(await collect(place.blob(layer.descriptor)), layer.bytes)).toBe(0);
      expect(proxy.seen.length).toBeGreaterThanOrEqual(3);
      for (const { asked, authorization } of proxy.seen) {
        expect(asked).toMatch(/^(?:GET|POST|PUT) http:\/\/registry\.test\/v2\/shop\/cart\//);
        expect(authorization).toBe(basic);
      }
      await proxy.stop();
    },
  );

  test('without its password says so, and shows none', async () => {
    const proxy = await startForwardProxy(server().host, { authorization: basic });
    const environment = { HTTP_PROXY: `http://ada:wrong@${proxy.host}` };
    const error = await failureOf(open('registry.test/x', environment, ['registry.test']).tags());
    expect(error).toMatchObject({ code: 'proxy-credentials', exitCode: 4 });
    expect(error.message).toMatch(/wants a name and a password .*\(407\)/);
    expect(error.message).not.toMatch(/wrong|ada/);
    await proxy.stop();
  });
});

describe('HTTPS_PROXY', () => {
  test('opens a tunnel in which TLS is with the registry', async () => {
    const front = await startSecureFront(server().host, 'registry.test', directory);
    const proxy = await startForwardProxy(front.host, { authorization: basic });
    const environment = { HTTPS_PROXY: `http://ada:s%40cret@${proxy.host}` };
    const error = await failureOf(open('registry.test/shop/cart', environment).tags());
    // Its certificate is one that nobody vouches for here; end-to-end tests vouch for it.
    expect(error.message).toMatch(/^registry\.test\/shop\/cart: cannot be reached: its certificate is self-signed/);
    expect(proxy.seen).toEqual([{ asked: 'CONNECT registry.test:443', authorization: basic }]);
    await Promise.all([proxy.stop(), front.stop()]);
  });

  test.each<[string, Parameters<typeof startForwardProxy>[1], string, RegExp]>([
    ['wants a password', { authorization: basic }, 'proxy-credentials', /it answered 407; .* a name and a password/],
    [
      'refuses',
      { status: 403 },
      'proxy-refused',
      /does not connect to registry\.test:443: it answered 403; .* NO_PROXY/,
    ],
    ['fails', { status: 502 }, 'proxy-failed', /it answered 502; gave up after 6 attempts/],
  ])('that %s is named', async (_what, options, code, sentence) => {
    const proxy = await startForwardProxy(server().host, options);
    const error = await failureOf(open('registry.test/x', { HTTPS_PROXY: `http://${proxy.host}` }).tags());
    expect(error).toMatchObject({ code, exitCode: 4, message: expect.stringMatching(sentence) });
    await proxy.stop();
  });

  test('that is not there is named without its password', async () => {
    const proxy = await startForwardProxy(server().host);
    await proxy.stop();
    const error = await failureOf(open('registry.test/x', { HTTPS_PROXY: `http://ada:secret@${proxy.host}` }).tags());
    expect(error).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(error.message).toMatch(/^the proxy 127\.0\.0\.1:\d+: cannot be reached: nothing listens there/);
    expect(error.message).not.toMatch(/secret/);
  });
});

test('a registry on this machine is reached without a proxy', async () => {
  const proxy = await startForwardProxy(server().host);
  const environment = { HTTP_PROXY: `http://${proxy.host}`, HTTPS_PROXY: `http://${proxy.host}` };
  expect(await open(`${server().host}/shop/nothing`, environment).tags()).toEqual([]);
  expect(proxy.seen).toEqual([]);
  await proxy.stop();
});
