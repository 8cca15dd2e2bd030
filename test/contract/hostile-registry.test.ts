import { describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { blobOf, collect, imageOf, inChunks, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { type Fault, startFaultProxy } from '../support/fault-proxy.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { startRegistry } from '../support/registry-server.ts';

const { server, proxy: proxyOf, opener, log } = registryHarness();

describe('redirects', () => {
  test('to another host are followed without the credentials', async () => {
    const content = blobOf('what the storage holds');
    const storage = await startFaultProxy(undefined, () => answer(200, {}, content.bytes));
    const location = `http://${storage.host}/layer?signature=abc`;
    const proxy = await proxyOf(({ method }) => (method === 'GET' ? answer(307, { location }) : undefined));
    const repository = opener([proxy.host])(`${proxy.host}/shop/cart`);
    await repository.putBlob(content.descriptor, inChunks(content.bytes));
    expect(Buffer.from(await collect(repository.blob(content.descriptor))).toString()).toBe('what the storage holds');
    expect(storage.seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/layer?signature=abc', undefined],
    ]);
    expect(proxy.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
    await storage.stop();
  });

  test.each([
    ['http://169.254.169.254/latest/meta-data', 'forbidden-address'],
    ['http://[fe80::1]/', 'forbidden-address'],
    ['http://[::ffff:169.254.169.254]/', 'forbidden-address'],
    ['http://2852039166/', 'forbidden-address'],
    ['http://registry.example.com/', 'forbidden-location'],
    ['ftp://registry.example.com/', 'forbidden-location'],
    ['https://user:pass@registry.example.com/', 'forbidden-location'],
    ['file:///etc/passwd', 'forbidden-location'],
  ])('to %s are refused', async (location, code) => {
    const proxy = await proxyOf(() => answer(302, { location }));
    const error = await failureOf(opener([proxy.host])(`${proxy.host}/shop/cart`).manifest('1.0'));
    expect(error).toMatchObject({ code, exitCode: 1 });
  });

  test('of an upload to a metadata address are refused', async () => {
    const location = 'http://169.254.169.254/upload';
    const proxy = await proxyOf(({ method }) => (method === 'POST' ? answer(202, { location }) : undefined));
    const destination = opener([proxy.host])(`${proxy.host}/shop/cart`);
    const error = await failureOf(store(imageOf('x'), destination));
    expect(error).toMatchObject({ code: 'forbidden-address', exitCode: 1 });
  });

  test('without an end are ended', async () => {
    const proxy = await proxyOf(() => answer(307, { location: '/again' }));
    const error = await failureOf(opener([proxy.host])(`${proxy.host}/shop/cart`).manifest('1.0'));
    expect(error).toMatchObject({ code: 'too-many-redirects', exitCode: 4 });
  });
});

function page(tags: readonly string[], link?: string): Fault {
  return answer(200, link === undefined ? {} : { link }, JSON.stringify({ name: 'x', tags }));
}

describe('tags', () => {
  test('are read page by page', async () => {
    const proxy = await proxyOf(({ path }) =>
      path.includes('last=b') ? page(['c', 'not a tag']) : page(['a', 'b'], '</v2/x/tags/list?n=2&last=b>; rel="next"'),
    );
    expect(await opener([proxy.host])(`${proxy.host}/x`).tags()).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['without end', (number: number) => `</v2/x/tags/list?last=${number}>; rel="next"`, 'too-many-tags'],
    ['in a circle', () => '</v2/x/tags/list?n=1000>; rel="next"', 'broken-tag-list'],
    ['elsewhere', () => '<http://127.0.0.1:1/v2/x/tags/list>; rel="next"', 'broken-tag-list'],
  ])('that go on %s are refused', async (_what, link, code) => {
    const proxy = await proxyOf((_request, number) => page(['a'], link(number)));
    expect(await failureOf(opener([proxy.host])(`${proxy.host}/x`).tags())).toMatchObject({ code, exitCode: 4 });
  });
});

describe('a registry that says no', () => {
  test('to the password', async () => {
    const registries = createRegistries({
      clock: fakeClock(),
      log,
      credentials: [{ host: server().host, username: 'tester', password: 'wrong-password' }],
    });
    const error = await failureOf(registries.open(parseReference(`${server().host}/shop/cart`)).resolve('1.0'));
    expect(error).toMatchObject({ code: 'wrong-credentials', exitCode: 4 });
    expect(error.message).not.toContain('wrong-password');
  });

  test('to strangers', async () => {
    const error = await failureOf(opener([])(`${server().host}/shop/cart`).resolve('1.0'));
    expect(error).toMatchObject({ code: 'credentials-needed', exitCode: 4 });
  });

  test('to writing', async () => {
    const readOnly = await startRegistry({ readOnly: true });
    try {
      const error = await failureOf(store(imageOf('x'), opener([readOnly.host])(`${readOnly.host}/shop/cart`)));
      expect(error).toMatchObject({ code: 'write-denied', exitCode: 4 });
      expect(error.message).toMatch(/read-only/);
    } finally {
      await readOnly.stop();
    }
  });

  test('because nobody is there', async () => {
    const gone = await proxyOf(() => undefined);
    await gone.stop();
    const error = await failureOf(opener([])(`${gone.host}/shop/cart`).resolve('1.0'));
    expect(error).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(error.message).toMatch(/nothing listens there \(connection refused\); gave up after 3 attempts/);
  });

  test('with its own words, cleaned', async () => {
    const body = JSON.stringify({ errors: [{ code: 'DENIED', message: 'no\n\u001b[31m Basic c2VjcmV0' }] });
    const proxy = await proxyOf(() => ({ kind: 'answer', status: 403, body }));
    const error = await failureOf(opener([proxy.host])(`${proxy.host}/shop/cart`).manifest('1.0'));
    expect(error.message).toMatch(/403, DENIED: no {1,2}\[31m Basic \*\*\*\)$/);
  });
});
