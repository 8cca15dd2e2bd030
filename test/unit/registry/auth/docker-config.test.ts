import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dockerConfig, dockerConfigText } from '../../../../src/registry/auth/docker-config.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
let count = 0;

function configOf(config: unknown, environment?: Readonly<Record<string, string>>, left?: () => number) {
  const directory = join(root, `docker${(count += 1)}`);
  mkdirSync(directory);
  writeFileSync(join(directory, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return dockerConfig(directory, { environment, left });
}

/** A credential helper that answers what it is told, and notes what it was asked. */
function helper(name: string, script: string): Readonly<Record<string, string>> {
  const directory = join(root, `bin${(count += 1)}`);
  mkdirSync(directory);
  const path = join(directory, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { PATH: `${directory}:/usr/bin:/bin` };
}

const auth = (text: string) => Buffer.from(text).toString('base64');

describe('auths', () => {
  test.each([
    ['registry.example.com', 'registry.example.com'],
    ['localhost:5000', 'localhost:5000'],
    ['https://registry.example.com', 'registry.example.com'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['Registry.Example.com', 'registry.example.com'],
  ])('%s is for %s', async (key, host) => {
    const config = configOf({ auths: { [key]: { auth: auth('tester:pass:word') } } });
    expect(await config.find(host)).toEqual({ kind: 'password', username: 'tester', password: 'pass:word' });
    expect(await config.find('other.example.com')).toBeUndefined();
    expect(await config.find('example.com')).toBeUndefined();
  });

  test('may hold an identity token, a pair, or nothing', async () => {
    const config = configOf({
      auths: { a: { identitytoken: 'refresh', auth: auth('x:y') }, b: { username: 'u', password: 'p' }, c: {} },
    });
    expect(await config.find('a')).toEqual({ kind: 'identity-token', token: 'refresh' });
    expect(await config.find('b')).toEqual({ kind: 'password', username: 'u', password: 'p' });
    expect(await config.find('c')).toBeUndefined();
  });
});

describe('helpers', () => {
  const answering = `read server; echo "{\\"Username\\":\\"u\\",\\"Secret\\":\\"for $server by $1\\"}"`;

  test('of the host come first, and are asked without a shell', async () => {
    const environment = helper('mine', answering);
    const auths = { 'r.example.com': { auth: auth('a:b') } };
    const config = configOf({ auths, credHelpers: { 'r.example.com': 'mine' } }, environment);
    const expected = { kind: 'password', username: 'u', password: 'for r.example.com by get' };
    expect(await config.find('r.example.com')).toEqual(expected);
  });

  test('that store all are asked by the name that docker has noted, else by the host', async () => {
    const environment = helper('all', answering);
    const config = configOf({ auths: { 'https://index.docker.io/v1/': {} }, credsStore: 'all' }, environment);
    const expected = { kind: 'password', username: 'u', password: 'for https://index.docker.io/v1/ by get' };
    expect(await config.find('docker.io')).toEqual(expected);
    expect(await config.find('r.example.com')).toMatchObject({ password: 'for r.example.com by get' });
  });

  test('may give an identity token, or have nothing', async () => {
    const token = helper('mine', `echo '{"Username":"<token>","Secret":"refresh"}'`);
    const nothing = helper('mine', `echo 'credentials not found in native keychain'; exit 1`);
    const credHelpers = { r: 'mine' };
    expect(await configOf({ credHelpers }, token).find('r')).toEqual({ kind: 'identity-token', token: 'refresh' });
    expect(await configOf({ credHelpers }, nothing).find('r')).toBeUndefined();
  });

  test.each([
    ['fails', 'mine', 'exit 3', 'credential-helper-failed'],
    ['answers nonsense', 'mine', 'echo hello', 'credential-helper-failed'],
    ['answers for ever', 'mine', 'exec yes', 'credential-helper-failed'],
    ['is not there', 'other', 'true', 'credential-helper-missing'],
    ['has a path for a name', '../../bin/sh', 'true', 'invalid-credential-helper'],
  ])('that %s is none, with a reason', async (_what, name, script, code) => {
    const config = configOf({ credHelpers: { r: name } }, helper('mine', script));
    expect(await config.find('r')).toMatchObject({ kind: 'unavailable', error: { code } });
  });

  test('has no longer than the run, and no child of it holds the run up', async () => {
    const began = Date.now();
    const config = configOf({ credHelpers: { r: 'mine' } }, helper('mine', 'sleep 20; echo late'), () => 200);
    expect(await config.find('r')).toMatchObject({
      kind: 'unavailable',
      error: {
        code: 'credential-helper-failed',
        message: expect.stringContaining('gave no answer about r within 1 s'),
      },
    });
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test.each([
    ['on standard output', `echo 'SSO session has expired'; exit 1`],
    ['on standard error', `echo 'SSO session has expired' >&2; exit 1`],
    ['beside a secret', `echo '{"Username":"u","Secret":"hunter2"} SSO session has expired'; exit 1`],
  ])('that fail are quoted %s', async (_where, script) => {
    const found = await configOf({ credHelpers: { r: 'mine' } }, helper('mine', script)).find('r');
    expect(found).toMatchObject({ error: { message: expect.stringContaining('SSO session has expired') } });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});

describe('the file', () => {
  test.each([
    ['not JSON', 'secret: password'],
    ['a list', '[]'],
    ['an auth that is none', { auths: { r: { auth: auth('no colon') } } }],
  ])('with %s is refused without being quoted', async (_what, text) => {
    const attempt = configOf(text).find('r');
    await expect(attempt).rejects.toMatchObject({ code: 'broken-docker-config', exitCode: 2 });
    await expect(attempt).rejects.not.toThrow(/secret|no colon/);
  });

  test('may be missing, as may the directory', async () => {
    expect(await dockerConfig(join(root, 'nowhere')).find('r')).toBeUndefined();
    expect(await dockerConfig(undefined).find('r')).toBeUndefined();
  });
});

describe('entries by path', () => {
  const auths = {
    'r.example.com': { auth: auth('host:h') },
    'r.example.com/shop': { auth: auth('shop:s') },
    'https://r.example.com/shop/cart': { auth: auth('cart:c') },
  };

  test.each([
    [undefined, 'host'],
    ['other/app', 'host'],
    ['shopping/app', 'host'],
    ['shop', 'shop'],
    ['shop/till', 'shop'],
    ['shop/cart', 'cart'],
    ['shop/cart/sub', 'cart'],
  ])('the longest prefix of %s wins', async (path, username) => {
    expect(await configOf({ auths }).find('r.example.com', path)).toMatchObject({ username });
  });

  test('hold for no repository beside them', async () => {
    const config = configOf({ auths: { 'r.example.com/shop': { auth: auth('shop:s') } } });
    expect(await config.find('r.example.com', 'other')).toBeUndefined();
  });
});

describe('the text of a config.json', () => {
  const working = `cat >/dev/null; echo '{"Username":"u","Secret":"p"}'`;
  const password = { kind: 'password', username: 'u', password: 'p' };

  test.each([
    ['auths', { auths: { r: { auth: auth('u:p') } } }],
    ['a plain pair', { auths: { r: { username: 'u', password: 'p' } } }],
    ['a helper for the host', { credHelpers: { r: 'works' } }],
    ['a store beside an empty entry', { auths: { r: {} }, credsStore: 'works' }],
    ['a store alone', { credsStore: 'works' }],
    ['an empty entry of another host', { auths: { other: {}, r: { auth: auth('u:p') } } }],
    ['a broken entry of another host', { auths: { other: { auth: '%%%' }, r: { auth: auth('u:p') } } }],
  ])('with %s is as good as the file', async (_what, config) => {
    const credentials = dockerConfigText(JSON.stringify(config), { environment: helper('works', working) });
    expect(await credentials.find('r')).toEqual(password);
  });

  test('with an identity token alone', async () => {
    const credentials = dockerConfigText(JSON.stringify({ auths: { r: { identitytoken: 'refresh' } } }));
    expect(await credentials.find('r')).toEqual({ kind: 'identity-token', token: 'refresh' });
  });

  test.each(['{', 'null', '[]', '{"auths":{"r":{"auth":"bm9jb2xvbg=="}}}'])('%j is named, not quoted', async (text) => {
    const attempt = dockerConfigText(text).find('r');
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-docker-auth-config', exitCode: 2 });
    await expect(attempt).rejects.not.toThrow(/bm9j/);
  });

  test('asks a helper once for all repositories of a host', async () => {
    const log = join(root, 'asked');
    const environment = helper('counting', `cat >/dev/null; echo x >> ${log}; echo '{"Username":"u","Secret":"p"}'`);
    const credentials = dockerConfigText(JSON.stringify({ credHelpers: { r: 'counting' } }), { environment });
    await Promise.all(['a', 'b', 'c'].map((path) => credentials.find('r', path)));
    expect(readFileSync(log, 'utf8')).toBe('x\n');
  });
});
