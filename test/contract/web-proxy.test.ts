import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createWeb, type WebOptions } from '../../src/web/create.ts';
import type { Server } from '../../src/web/web.ts';
import { fakeClock } from '../support/clock.ts';
import { type ForwardProxy, type ForwardProxyOptions, startForwardProxy } from '../support/forward-proxy.ts';
import { type JsonServer, startJsonServer } from '../support/json-server.ts';
import { failureOf } from '../support/registry-harness.ts';
import { type SecureFront, selfSigned, startSecureFront } from '../support/secure-front.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Servers that a gate asks and that only a forward proxy can reach: their names exist nowhere. */
const directory = temporaryDirectory();
const basic = `Basic ${Buffer.from('ada:s@cret').toString('base64')}`;
let server: JsonServer;
let front: SecureFront;
let asked = 0;
const hostOf = ({ origin }: JsonServer): string => new URL(origin).host;

beforeAll(async () => {
  server = await startJsonServer(({ path }) => {
    asked += 1;
    return { body: { path } };
  });
  front = await startSecureFront(hostOf(server), 'sonar.test', directory);
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => Promise.all([server.close(), front.stop()]));

function open(base: string, environment: Readonly<Record<string, string>>, more: Partial<WebOptions> = {}): Server {
  const credentials = { sonar: { token: { secret: 'token', variable: 'SONAR_TOKEN' } } };
  const insecure = ['sonar.test', '127.0.0.1'];
  const web = createWeb({ clock: fakeClock(), credentials, insecure, environment, ...more });
  return web.open({ base, service: 'sonar', title: 'SonarQube', scope: '"Browse"' });
}

const task = { path: 'api/task', query: { id: '1' }, what: 'the task' };

async function proxied(
  target: string,
  options: ForwardProxyOptions,
  work: (proxy: ForwardProxy) => Promise<void>,
): Promise<void> {
  const proxy = await startForwardProxy(target, options);
  try {
    await work(proxy);
  } finally {
    await proxy.stop();
  }
}

describe('HTTP_PROXY', () => {
  test('carries what is asked and what is sent', () =>
    proxied(hostOf(server), { authorization: basic }, async ({ host, seen }) => {
      const sonar = open('http://sonar.test/sonar', { HTTP_PROXY: `http://ada:s%40cret@${host}` });
      expect(await sonar.ask(task)).toMatchObject({ body: { path: '/sonar/api/task' } });
      expect(await sonar.ask({ ...task, body: { q: 1 } })).toMatchObject({ status: 200 });
      expect(seen).toEqual([
        { asked: 'GET http://sonar.test/sonar/api/task?id=1', authorization: basic },
        { asked: 'POST http://sonar.test/sonar/api/task?id=1', authorization: basic },
      ]);
      expect(server.requests.at(-1)).toMatchObject({ body: '{"q":1}', headers: { authorization: 'Bearer token' } });
    }));

  test('without its password says so, and shows none', () =>
    proxied(hostOf(server), { authorization: basic }, async ({ host }) => {
      const error = await failureOf(open('http://sonar.test', { HTTP_PROXY: `http://ada:wrong@${host}` }).ask(task));
      expect(error).toMatchObject({ code: 'proxy-credentials', exitCode: 4 });
      expect(error.message).toMatch(/status 407: .* a name and a password/);
      expect(error.message).not.toMatch(/wrong|ada/);
      expect(asked).toBe(0);
    }));
});

describe('HTTPS_PROXY', () => {
  test('opens a tunnel in which TLS is with the server', () =>
    proxied(front.host, { authorization: basic }, async ({ host, seen }) => {
      const sonar = open('https://sonar.test', { HTTPS_PROXY: `http://ada:s%40cret@${host}` });
      const error = await failureOf(sonar.ask(task));
      expect(error.message).toMatch(/^SonarQube at sonar\.test: cannot be reached: its certificate is self-signed/);
      expect(seen).toEqual([{ asked: 'CONNECT sonar.test:443', authorization: basic }]);
      expect(asked).toBe(0);
    }));

  test.each<[string, ForwardProxyOptions, string, RegExp]>([
    ['wants a password', { authorization: basic }, 'proxy-credentials', /it answered 407; .* a name and a password/],
    ['refuses', { status: 403 }, 'proxy-refused', /does not connect to sonar\.test:443: it answered 403; .* NO_PROXY/],
    ['fails', { status: 502 }, 'proxy-failed', /it answered 502; gave up after 5 attempts/],
  ])('that %s is named', (_what, options, code, sentence) =>
    proxied(front.host, options, async ({ host }) => {
      const error = await failureOf(open('https://sonar.test', { HTTPS_PROXY: `http://${host}` }).ask(task));
      expect(error).toMatchObject({ code, exitCode: 4, message: expect.stringMatching(sentence) });
    }),
  );

  test('that is not there is named without its password', async () => {
    const proxy = await startForwardProxy(front.host);
    await proxy.stop();
    const error = await failureOf(open('https://sonar.test', { HTTPS_PROXY: `http://ada:pw@${proxy.host}` }).ask(task));
    expect(error).toMatchObject({ code: 'unreachable', exitCode: 4 });
    expect(error.message).toMatch(/^the proxy 127\.0\.0\.1:\d+: cannot be reached: nothing listens there/);
    expect(error.message).not.toMatch(/ada|pw/);
  });

  test('that never comes to the end of its answer is left', async () => {
    const slow = createServer((socket) => {
      const dripping = setInterval(() => socket.write('X-Wait: on\r\n'), 10);
      socket.on('error', () => {}).on('close', () => clearInterval(dripping));
      socket.resume().write('HTTP/1.1 200 OK\r\n');
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const address = slow.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const sonar = open('https://sonar.test', { HTTPS_PROXY: `http://127.0.0.1:${port}` }, { timeoutMs: 100 });
    const error = await failureOf(sonar.ask({ ...task, body: {} }));
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringMatching(/stayed silent too long/) });
    // Closes only when no connection is left.
    await new Promise((resolve) => slow.close(resolve));
  });

  test('that is none is refused before anything is asked', async () => {
    const error = await failureOf(open('https://sonar.test', { HTTPS_PROXY: 'socks5://ada:pw@proxy:1080' }).ask(task));
    expect(error).toMatchObject({ code: 'unknown-proxy', exitCode: 2 });
    expect(error.message).not.toMatch(/ada|pw/);
  });
});

test('a server on this machine, and one that NO_PROXY names, are reached without a proxy', () =>
  proxied(hostOf(server), {}, async ({ host, seen }) => {
    const environment = { ALL_PROXY: `http://${host}`, NO_PROXY: '.other.test, sonar.test' };
    expect(await open(server.origin, environment).ask(task)).toMatchObject({ status: 200 });
    expect((await failureOf(open('http://sonar.test', environment).ask(task))).code).toBe('unreachable');
    expect(seen).toEqual([]);
  }));

const support = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));

/** In a process of its own, which vouches for the certificates; Node reads that once, at its start. */
function askApart(base: string, environment: Readonly<Record<string, string>>): Promise<{ held: number }> {
  const job = JSON.stringify({ base, insecure: ['sonar.test'], paths: ['a', 'b', 'c'] });
  const args = ['--import', support('typescript-loader.js'), support('asking-process.ts'), job];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env: { ...environment } }, (error, out) =>
      error === null ? resolve(JSON.parse(out)) : reject(error),
    );
  });
}

describe.each([
  ['http', false],
  ['https', true],
])('a proxy spoken to by %s', (scheme, isSecure) => {
  test.each([
    ['https', 'HTTPS_PROXY', ['CONNECT sonar.test:443']],
    ['http', 'HTTP_PROXY', ['a', 'b', 'c'].map((path) => `GET http://sonar.test/${path}`)],
  ])('reaches %s and does not keep the process, though it keeps connections', async (protocol, variable, wanted) => {
    const own = selfSigned('127.0.0.1', directory);
    const authorities = join(directory, 'authorities.pem');
    writeFileSync(authorities, [own.certificate, front.certificate].map((file) => readFileSync(file)).join('\n'));
    const options = { authorization: basic, ...(isSecure ? { secure: own } : {}) };
    await proxied(protocol === 'https' ? front.host : hostOf(server), options, async ({ host, seen }) => {
      const found = await askApart(`${protocol}://sonar.test`, {
        [variable]: `${scheme}://ada:s%40cret@${host}`,
        NODE_EXTRA_CA_CERTS: authorities,
      });
      expect(found).toMatchObject({ answers: ['a', 'b', 'c'].map((path) => ({ path: `/${path}` })) });
      // Servers of Node close an idle connection after five seconds.
      expect(found.held).toBeLessThan(4000);
      expect(seen.map((one) => one.asked)).toEqual(wanted);
    });
  });
});
