import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/base/clock.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { silentLog } from '../../../../src/base/log.ts';
import type { HostPassword } from '../../../../src/registry/auth/credentials.ts';
import { parseReference } from '../../../../src/registry/reference.ts';
import { createRegistries } from '../../../../src/registry/registries.ts';
import { blobOf, inChunks } from '../../../support/artifacts.ts';
import { fakeClock } from '../../../support/clock.ts';
import { type Fault, type FaultProxy, type ProxiedRequest, startFaultProxy } from '../../../support/fault-proxy.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const directory = temporaryDirectory();
const proxies: FaultProxy[] = [];
afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.stop())));

const basic = `Basic ${Buffer.from('tester:secret').toString('base64')}`;

interface TokenRegistry {
  readonly registry: FaultProxy;
  readonly service: FaultProxy;
  /** Tokens given so far; the registry takes the newest one only. */
  readonly tokens: string[];
}

/** A registry that wants Bearer tokens, and the token service it names, on another port. */
async function tokenRegistry(
  grant: (request: ProxiedRequest) => Fault | undefined = () => undefined,
): Promise<TokenRegistry> {
  const tokens: string[] = [];
  const service = await startFaultProxy(undefined, (request) => {
    const refused = grant(request);
    if (refused !== undefined) return refused;
    tokens.push(`token-${tokens.length + 1}`);
    return { kind: 'answer', status: 200, body: JSON.stringify({ token: tokens.at(-1), expires_in: 300 }) };
  });
  const challenge = `Bearer realm="http://${service.host}/token",service="registry, of tests",scope="repository:shop/cart:pull"`;
  const registry = await startFaultProxy(undefined, ({ headers, method }) => {
    if (tokens.length === 0 || headers.authorization !== `Bearer ${tokens.at(-1)}`) {
      return { kind: 'answer', status: 401, headers: { 'www-authenticate': challenge } };
    }
    if (method === 'POST')
      return { kind: 'answer', status: 202, headers: { location: '/v2/shop/cart/blobs/uploads/1' } };
    return { kind: 'answer', status: method === 'PUT' ? 201 : 404 };
  });
  proxies.push(service, registry);
  return { registry, service, tokens };
}

function open({ registry }: TokenRegistry, credentials: readonly HostPassword[] = [], clock = fakeClock()) {
  const registries = createRegistries({ clock, log: silentLog, credentials });
  return registries.open(parseReference(`${registry.host}/shop/cart`));
}

const pair = ({ registry }: TokenRegistry): HostPassword[] => [
  { host: registry.host, username: 'tester', password: 'secret' },
];

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof StepError ? error.code : `no StepError: ${String(error)}`;
}

describe('Bearer', () => {
  test('gets one token per scope, with the credentials of the registry, and keeps it', async () => {
    const world = await tokenRegistry();
    const repository = open(world, pair(world));
    await repository.resolve('1.0');
    await repository.resolve('1.1');
    expect(world.service.seen).toHaveLength(1);
    const [asked] = world.service.seen;
    const query = new URL(asked?.path ?? '', 'http://x').searchParams;
    expect(query.get('service')).toBe('registry, of tests');
    expect(query.getAll('scope')).toEqual(['repository:shop/cart:pull']);
    expect(asked?.headers.authorization).toBe(basic);
    expect(world.registry.seen.some(({ headers }) => headers.authorization === basic)).toBe(false);
  });

  test('gets one token for many requests at once, the first as well as the next', async () => {
    const world = await tokenRegistry();
    const clock = fakeClock();
    const repository = open(world, pair(world), clock);
    const many = () => Promise.all(Array.from({ length: 8 }, (_, at) => repository.resolve(`1.${at}`)));
    await many();
    expect(world.service.seen).toHaveLength(1);
    await clock.sleep(295_000);
    await many();
    expect(world.service.seen).toHaveLength(2);
  });

  test('asks for push only to push', async () => {
    const world = await tokenRegistry();
    const repository = open(world, pair(world));
    const blob = blobOf('x');
    await repository.putBlob(blob.descriptor, inChunks(blob.bytes));
    const scopes = world.service.seen.flatMap(({ path }) => new URL(path, 'http://x').searchParams.getAll('scope'));
    expect(scopes).toContain('repository:shop/cart:pull,push');
  });

  test('asks for one repository where a challenge named another', async () => {
    const world = await tokenRegistry();
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials: pair(world) });
    for (const path of ['shop/cart', 'other/cart']) {
      await registries.open(parseReference(`${world.registry.host}/${path}`)).resolve('1.0');
    }
    const scopes = world.service.seen.map(({ path }) => new URL(path, 'http://x').searchParams.getAll('scope'));
    expect(scopes).toEqual([['repository:shop/cart:pull'], ['repository:other/cart:pull']]);
  });

  test('asks for both repositories to mount', async () => {
    const world = await tokenRegistry();
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials: pair(world) });
    const [to, from] = ['shop/cart', 'other/cart'].map((path) =>
      registries.open(parseReference(`${world.registry.host}/${path}`)),
    );
    if (to === undefined || from === undefined) throw new Error('nothing was opened');
    expect(await to.mount(blobOf('x').descriptor, from)).toBe(false);
    const scopes = new URL(world.service.seen[0]?.path ?? '', 'http://x').searchParams.getAll('scope');
    expect(scopes).toEqual(['repository:shop/cart:pull,push', 'repository:other/cart:pull']);
  });

  test('gets another when the old one is refused, and before it ends', async () => {
    const world = await tokenRegistry();
    const clock = fakeClock();
    const repository = open(world, [], clock);
    await repository.resolve('1.0');
    world.tokens.push('revoked everything before');
    await repository.resolve('1.0');
    expect(world.service.seen).toHaveLength(2);
    await clock.sleep(295_000);
    const before = world.registry.seen.length;
    await repository.resolve('1.0');
    expect(world.service.seen).toHaveLength(3);
    expect(world.registry.seen.length - before).toBe(1);
  });

  test('works for strangers where the service lets them', async () => {
    const world = await tokenRegistry();
    expect(await open(world).resolve('1.0')).toBeUndefined();
    expect(world.service.seen[0]?.headers.authorization).toBeUndefined();
  });

  test('trades an identity token for a token', async () => {
    const world = await tokenRegistry();
    const auths = { [world.registry.host]: { identitytoken: 'refresh me' } };
    writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths }));
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, dockerConfig: directory });
    await registries.open(parseReference(`${world.registry.host}/shop/cart`)).resolve('1.0');
    expect(world.service.seen).toMatchObject([
      { method: 'POST', path: '/token', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ]);
  });

  test('sends a registry token as it is, and asks no token service', async () => {
    const world = await tokenRegistry();
    const resolve = (registrytoken: string) => {
      const auths = { [world.registry.host]: { registrytoken, username: 'u', password: 'p' } };
      writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths }));
      const registries = createRegistries({ clock: fakeClock(), log: silentLog, dockerConfig: directory });
      return registries.open(parseReference(`${world.registry.host}/shop/cart`)).resolve('1.0');
    };
    world.tokens.push('given-by-hand');
    expect(await resolve('given-by-hand')).toBeUndefined();
    expect(await codeOf(resolve('revoked'))).toBe('wrong-credentials');
    expect(world.service.seen).toEqual([]);
    await expect(resolve('a\r\nb: c')).rejects.toMatchObject({ message: expect.stringContaining('registrytoken') });
  });

  test('takes the access_token beside an empty token', async () => {
    const body = JSON.stringify({ token: '', access_token: 'the-second', expires_in: 300 });
    const world = await tokenRegistry(() => ({ kind: 'answer', status: 200, body }));
    world.tokens.push('the-second');
    expect(await open(world, pair(world)).resolve('1.0')).toBeUndefined();
    expect(world.registry.seen.at(-1)?.headers.authorization).toBe('Bearer the-second');
  });

  test.each<[string, Fault, boolean, string]>([
    ['wrong credentials', { kind: 'answer', status: 401 }, true, 'wrong-credentials'],
    ['no credentials', { kind: 'answer', status: 401 }, false, 'credentials-needed'],
    ['an answer with an empty token', { kind: 'answer', status: 200, body: '{"token":""}' }, true, 'broken-token'],
    ['an answer without a token', { kind: 'answer', status: 200, body: '{}' }, true, 'broken-token'],
    [
      'a token that would break a header',
      { kind: 'answer', status: 200, body: '{"token":"a\\r\\nb: c"}' },
      true,
      'broken-token',
    ],
    ['an endless answer', { kind: 'answer', status: 200, body: Buffer.alloc(2_000_000, ' ') }, true, 'broken-token'],
  ])('ends with a sentence on %s', async (_what, fault, known, code) => {
    const world = await tokenRegistry(() => fault);
    expect(await codeOf(open(world, known ? pair(world) : []).resolve('1.0'))).toBe(code);
  });

  test('waits for a token service that is busy', async () => {
    const faults: Fault[] = [{ kind: 'answer', status: 503 }, { kind: 'reset' }];
    const world = await tokenRegistry(() => faults.shift());
    expect(await open(world, pair(world)).resolve('1.0')).toBeUndefined();
  });

  test.each([
    ['without TLS elsewhere', 'http://auth.example.com/token', 'forbidden-location'],
    ['at a metadata address', 'http://169.254.169.254/token', 'forbidden-address'],
    ['with credentials in it', 'https://a:b@auth.example.com/token', 'forbidden-location'],
    ['that is none', '', 'unknown-challenge'],
  ])('takes no realm %s', async (_what, realm, code) => {
    const header = realm === '' ? 'Bearer service="x"' : `Bearer realm="${realm}"`;
    const registry = await startFaultProxy(undefined, () => ({
      kind: 'answer',
      status: 401,
      headers: { 'www-authenticate': header },
    }));
    proxies.push(registry);
    const registries = createRegistries({ clock: fakeClock(), log: silentLog });
    expect(await codeOf(registries.open(parseReference(`${registry.host}/x`)).resolve('1'))).toBe(code);
  });

  test('knows good credentials that may not write', async () => {
    const world = await tokenRegistry();
    const insufficient = `Bearer realm="http://${world.service.host}/token",error="insufficient_scope"`;
    const registry = await startFaultProxy(undefined, () => ({
      kind: 'answer',
      status: 401,
      headers: { 'www-authenticate': insufficient },
    }));
    proxies.push(registry);
    const repository = open({ ...world, registry }, pair({ ...world, registry }));
    const blob = blobOf('x');
    expect(await codeOf(repository.putBlob(blob.descriptor, inChunks(blob.bytes)))).toBe('write-denied');
  });
});

describe('a registry that asks for a login', () => {
  const asksBasic = {
    kind: 'answer',
    status: 401,
    headers: { 'www-authenticate': 'Basic realm="x"' },
    body: 'no',
  } as const;

  test('and gets none is left at once, and its connection with it', async () => {
    const registry = await startFaultProxy(undefined, () => asksBasic);
    proxies.push(registry);
    const registries = createRegistries({ clock: fakeClock(), log: silentLog });
    const repository = registries.open(parseReference(`${registry.host}/x`));
    for (const tag of ['1', '2']) {
      // Until a body is read its connection is of no use for the next request.
      await systemClock.sleep(50);
      await expect(repository.manifest(tag)).rejects.toMatchObject({
        code: 'credentials-needed',
        message: expect.stringMatching(/KRCI_DEPLOY_REGISTRY_HOST.*DOCKER_AUTH_CONFIG.*docker login/),
      });
    }
    expect(registry.connections()).toBe(1);
  });

  test('and a helper that fails show what the helper said', async () => {
    const registry = await startFaultProxy(undefined, () => asksBasic);
    proxies.push(registry);
    const dockerAuthConfig = JSON.stringify({ credHelpers: { [registry.host]: 'absent-here' } });
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, dockerAuthConfig });
    const attempt = registries.open(parseReference(`${registry.host}/x`)).resolve('1');
    expect(await codeOf(attempt)).toBe('credential-helper-missing');
  });

  test('gives each repository its own credentials', async () => {
    const registry = await startFaultProxy(undefined, ({ path, headers }) => {
      const expectedPair = path.includes('/dst/') ? 'b:b' : 'a:a';
      const sent = headers.authorization === `Basic ${Buffer.from(expectedPair).toString('base64')}`;
      return sent ? { kind: 'answer', status: 404 } : asksBasic;
    });
    proxies.push(registry);
    const auths = {
      [`${registry.host}/src`]: { auth: Buffer.from('a:a').toString('base64') },
      [`${registry.host}/dst`]: { auth: Buffer.from('b:b').toString('base64') },
    };
    const dockerAuthConfig = JSON.stringify({ auths });
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, dockerAuthConfig });
    for (const path of ['src/app', 'dst/app']) {
      expect(await registries.open(parseReference(`${registry.host}/${path}`)).resolve('1')).toBeUndefined();
    }
  });
});

describe('credentials', () => {
  test('are not sent before they are asked for, nor to another registry', async () => {
    const asking = await startFaultProxy(undefined, () => ({
      kind: 'answer',
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
    }));
    const open200 = await startFaultProxy(undefined, () => undefined);
    proxies.push(asking, open200);
    const credentials = [{ host: open200.host, username: 'tester', password: 'secret' }];
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials });
    await registries.open(parseReference(`${open200.host}/x`)).resolve('1');
    expect(open200.seen[0]?.headers.authorization).toBeUndefined();
    expect(await codeOf(registries.open(parseReference(`${asking.host}/x`)).resolve('1'))).toBe('credentials-needed');
    expect(asking.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  test('without a host go nowhere', async () => {
    const world = await tokenRegistry();
    const repository = open(world, [{ host: undefined, username: 'tester', password: 'secret' }]);
    expect(await codeOf(repository.resolve('1'))).toBe('credentials-without-host');
    expect(world.service.seen).toHaveLength(0);
  });

  test('for a scheme that nobody knows are not sent', async () => {
    const registry = await startFaultProxy(undefined, () => ({
      kind: 'answer',
      status: 401,
      headers: { 'www-authenticate': 'Negotiate abc==' },
    }));
    proxies.push(registry);
    const credentials = [{ host: registry.host, username: 'tester', password: 'secret' }];
    const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials });
    expect(await codeOf(registries.open(parseReference(`${registry.host}/x`)).resolve('1'))).toBe('unknown-challenge');
  });
});
