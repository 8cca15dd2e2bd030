import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dockerConfig } from '../../../../src/registry/auth/docker-config.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
let count = 0;

function configOf(config: unknown, environment?: Readonly<Record<string, string>>) {
  const directory = join(root, `docker${(count += 1)}`);
  mkdirSync(directory);
  writeFileSync(join(directory, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return dockerConfig(directory, environment);
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

  test('that store all are asked for hosts that docker has logged in to', async () => {
    const environment = helper('all', answering);
    const config = configOf({ auths: { 'https://index.docker.io/v1/': {} }, credsStore: 'all' }, environment);
    const expected = { kind: 'password', username: 'u', password: 'for https://index.docker.io/v1/ by get' };
    expect(await config.find('docker.io')).toEqual(expected);
    expect(await config.find('r.example.com')).toBeUndefined();
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
  ])('that %s ends with a sentence', async (_what, name, script, code) => {
    const config = configOf({ credHelpers: { r: name } }, helper('mine', script));
    await expect(config.find('r')).rejects.toMatchObject({ code });
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
