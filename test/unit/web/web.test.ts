import { afterEach, describe, expect, test } from '@jest/globals';
import { createWeb, type WebOptions } from '../../../src/web/create.ts';
import type { ServerOptions, WebAnswer, WebRequest } from '../../../src/web/web.ts';
import { fakeClock, type FakeClock } from '../../support/clock.ts';
import { type JsonReply, type JsonRequest, type JsonServer, startJsonServer } from '../../support/json-server.ts';

const servers: JsonServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(handle: (request: JsonRequest) => JsonReply): Promise<JsonServer> {
  const server = await startJsonServer(handle);
  servers.push(server);
  return server;
}

const token = { secret: 's3cret-token', variable: 'KRCI_DEPLOY_SONAR_TOKEN' };

interface RequestOptions extends Partial<WebOptions> {
  readonly request?: Partial<WebRequest>;
  readonly server?: Partial<ServerOptions>;
}

function ask(base: string, { request, server, ...options }: RequestOptions = {}): Promise<WebAnswer> {
  const web = createWeb({ clock: fakeClock(), insecure: ['127.0.0.1'], credentials: { sonar: { token } }, ...options });
  return web
    .open({ base, service: 'sonar', title: 'SonarQube', scope: '"Browse" on the project', ...server })
    .ask({ path: 'api/x', what: 'the task', ...request });
}

/** The error's `code: message`. */
async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)}: ${error.message}`;
    throw error;
  }
  return 'none';
}

async function failing(
  reply: JsonReply,
  given: RequestOptions = {},
): Promise<{ refusal: string; asked: number; clock: FakeClock }> {
  const server = await serve(() => reply);
  const clock = fakeClock();
  const found = await refusal(() => ask(server.origin, { clock, ...given }));
  return { refusal: found, asked: server.requests.length, clock };
}

describe('asking', () => {
  test('joins path and query, and takes the token along', async () => {
    const server = await serve(() => ({ body: { a: 1 } }));
    const answer = await ask(`${server.origin}/sonar/`, { request: { path: '/api/x', query: { id: 'a&b=c' } } });
    expect(answer).toEqual({ status: 200, body: { a: 1 }, date: new Date('2026-11-23T12:00:00Z') });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'GET', path: '/sonar/api/x' });
    expect(request?.query.get('id')).toBe('a&b=c');
    expect(request?.headers.authorization).toBe('Bearer s3cret-token');
  });

  test.each([
    ['user', { token }, `Basic ${btoa('s3cret-token:')}`],
    ['bearer', { token: { ...token, username: 'ada' } }, `Basic ${btoa('ada:s3cret-token')}`],
    ['bearer', {}, undefined],
  ] as const)('a token as %s', async (tokenAs, credential, header) => {
    const server = await serve(() => ({}));
    await ask(server.origin, { credentials: { sonar: credential }, server: { tokenAs } });
    expect(server.requests[0]?.headers.authorization).toBe(header);
  });

  test('bytes come as they are, and nobody gets a token', async () => {
    const server = await serve(() => ({ body: '<a/>' }));
    const web = createWeb({ clock: fakeClock(), insecure: ['127.0.0.1'], credentials: { sonar: { token } } });
    const answer = await web.open({ base: server.origin, title: 'TUF', scope: '' }).read({ path: 'a.xml', what: 'it' });
    expect(Buffer.from(answer.bytes).toString()).toBe('<a/>');
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('a body makes it a POST, on a connection of its own', async () => {
    const server = await serve(() => ({ body: [] }));
    await ask(server.origin, { request: { body: { q: 1 } } });
    const headers = { 'content-length': '7', connection: 'close' };
    expect(server.requests[0]).toMatchObject({ method: 'POST', body: '{"q":1}', headers });
  });

  test('a status that is accepted is an answer', async () => {
    const server = await serve(() => ({ status: 422, body: { status: 'error' } }));
    expect(await ask(server.origin, { request: { accept: [422] } })).toMatchObject({ status: 422 });
  });
});

describe('addresses', () => {
  test.each([
    ['nonsense', 'invalid-address'],
    ['http://sonar.example.com', 'insecure-address'],
    ['http://127.0.0.2:9000', 'insecure-address'],
    ['http://localhost:9000', 'insecure-address'],
    ['ftp://sonar.example.com', 'insecure-address'],
    ['https://ada:pw@sonar.example.com', 'address-with-credentials'],
    ['http://169.254.169.254', 'forbidden-address'],
    ['https://[fe80::1]', 'forbidden-address'],
  ])('%s is refused', async (base, code) => {
    expect(await refusal(() => Promise.resolve().then(() => ask(base)))).toMatch(`${code}: `);
  });

  test('a token stays with the server that it is for', async () => {
    const home = { url: 'https://sonar.example.com', variable: 'SONAR_HOST_URL' };
    const server = await serve(() => ({}));
    const given = { credentials: { sonar: { token, home } } };
    const found = await refusal(() => Promise.resolve().then(() => ask(server.origin, given)));
    expect(found).toMatch(/^token-of-another-server: .*KRCI_DEPLOY_SONAR_TOKEN is for https:\/\/sonar.example.com/);
    expect(server.requests).toEqual([]);
  });
});

describe('redirects', () => {
  test('on the same host are followed, with the token', async () => {
    const server = await serve(({ path }) =>
      path === '/api/x' ? { status: 302, headers: { location: '/other' } } : { body: { path } },
    );
    expect(await ask(server.origin)).toMatchObject({ body: { path: '/other' } });
    expect(server.requests[1]?.headers.authorization).toBe('Bearer s3cret-token');
  });

  test.each([
    ['another host', 'https://evil.example.com/api/x', /redirects to another host, evil.example.com/],
    ['this machine by another name', 'http://localhost:1/', /redirects to this very machine/],
    ['another port', 'http://127.0.0.1:1/', /redirects to http:\/\/127.0.0.1:1/],
    ['the metadata service', 'http://169.254.169.254/latest', /metadata address/],
    ['a file', 'file:///etc/passwd', /forbidden-redirect/],
    ['credentials', 'http://a:b@127.0.0.1/', /credentials/],
  ])('to %s are refused', async (_title, location, sentence) => {
    const server = await serve(() => ({ status: 302, headers: { location } }));
    expect(await refusal(() => ask(server.origin))).toMatch(sentence);
    expect(server.requests).toHaveLength(1);
  });

  test('to https on the same host are taken: the connection is made there', async () => {
    const server = await serve(({ headers }) => ({
      status: 301,
      headers: { location: `https://${headers.host}/api/x` },
    }));
    expect(await refusal(() => ask(server.origin))).toMatch(/^unreachable: .*does not speak TLS/);
  });

  test('without end, and of a POST, are refused', async () => {
    const server = await serve(() => ({ status: 307, headers: { location: '/again' } }));
    expect(await refusal(() => ask(server.origin))).toMatch('too-many-redirects');
    expect(await refusal(() => ask(server.origin, { request: { body: {} } }))).toMatch('unexpected-redirect');
  });
});

describe('failures', () => {
  test.each([
    [
      401,
      {},
      /^token-refused: SonarQube at 127.0.0.1:\d+: expected the task, found status 401: .*KRCI_DEPLOY_SONAR_TOKEN/,
    ],
    [401, { credentials: {} }, /^token-missing: .*set KRCI_DEPLOY_SONAR_TOKEN/],
    [403, {}, /^token-too-narrow: .*status 403: .*needs "Browse" on the project/],
    [404, {}, /^not-found: /],
    [400, {}, /^server-refused: /],
  ])('%i says what to do, and is asked once', async (status, given, sentence) => {
    const found = await failing({ status, body: '' }, given);
    expect(found.refusal).toMatch(sentence);
    expect(found.asked).toBe(1);
  });

  test.each([
    [{ errors: [{ msg: 'Unknown task' }] }, 'Unknown task'],
    [{ status: 'error', error: 'parse error' }, 'parse error'],
    [{ error: { message: 'No Record found' } }, 'No Record found'],
    [{ errorMessages: ['Issue does not exist'] }, 'Issue does not exist'],
    [{ message: 'Authorization: Bearer abc\u001b[0m' }, 'Authorization: Bearer *** [0m'],
  ])("has the server's words", async (body, words) => {
    expect((await failing({ status: 400, body })).refusal).toContain(`status 400, ${words}`);
  });

  test.each([429, 500, 502, 503, 504])('%i is tried five times', async (status) => {
    const found = await failing({ status });
    expect(found.refusal).toMatch(/^server-unavailable: .*gave up after 5 attempts$/);
    expect(found.asked).toBe(5);
  });

  test('Retry-After is kept, and not beyond the deadline', async () => {
    const found = await failing({ status: 429, headers: { 'retry-after': '50' } });
    expect(found.clock.slept).toEqual([50_000, 50_000]);
    expect((await failing({ status: 429, headers: { 'retry-after': '500' } })).asked).toBe(1);
  });

  test('a POST whose answer is lost is not repeated', async () => {
    expect((await failing({ fault: 'reset' }, { request: { body: {} } })).asked).toBe(1);
    expect((await failing({ fault: 'reset' })).asked).toBe(5);
  });

  test.each([
    ['silent', 30, 'it stayed silent too long'],
    ['drip', 30, 'it stayed silent too long'],
    ['cut', 30_000, 'the connection broke'],
  ] as const)('an answer with the fault %s is none', async (fault, timeoutMs, reason) => {
    const found = await failing({ body: '{"a":', fault }, { timeoutMs });
    expect(found.refusal).toMatch(/^unreachable: SonarQube at /);
    expect(found.refusal).toContain(`cannot be reached: ${reason}; gave up after 5 attempts`);
  });

  test('nobody listens', async () => {
    const server = await serve(() => ({}));
    await server.close();
    expect(await refusal(() => ask(server.origin))).toMatch(/^unreachable: .*refused.*gave up after 3 attempts/);
  });
});

describe('answers', () => {
  test.each([
    ['a log-in page', '<!DOCTYPE html><title>Log in</title>', /a page for people/],
    ['nothing', '', /^answer-unreadable: .*found nothing/],
    ['half of it', '{"a": 1', /cut off/],
    ['depth', `${'['.repeat(65)}${']'.repeat(65)}`, /more than 64 levels/],
    ['depth without end', '['.repeat(1_000_000), /more than 64 levels/],
    ['too much', `"${'x'.repeat(5_000_000)}"`, /^answer-too-large: .*at most 4194304 bytes/],
  ])('%s is refused', async (_title, body, sentence) => {
    const server = await serve(() => ({ body }));
    expect(await refusal(() => ask(server.origin))).toMatch(sentence);
  });

  test('brackets in strings do not nest, and __proto__ is a key like any other', async () => {
    const server = await serve(() => ({ body: `{"a":"${'['.repeat(100)}\\"","__proto__":{"b":1}}` }));
    const { body } = await ask(server.origin);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(JSON.stringify(body)).toContain('__proto__');
  });
});
