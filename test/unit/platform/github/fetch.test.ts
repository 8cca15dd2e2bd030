import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/base/log.ts';
import { githubFetch } from '../../../../src/platform/github/fetch.ts';
import { fakeClock } from '../../../support/clock.ts';

const answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/renamed': (response) => response.writeHead(301, { location: '/repositories/7' }).end(),
  '/repositories/7': (response, { headers }) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(headers.authorization ?? null)),
  '/elsewhere': (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/empty': (response) => response.writeHead(204).end(),
};
const server = createServer((request, response) =>
  answers[(request.url ?? '').replace(/\?.*/, '')]?.(response, request),
);
const fetched = githubFetch({ clock: fakeClock(), log: silentLog });
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a renamed repository is followed on the same server, with the token', async () => {
  const response = await fetched(`${base}/renamed`, { headers: { authorization: 'token x' } });
  expect([response.status, await response.json()]).toEqual([200, 'token x']);
});

test('an answer has the address that was asked for, where octokit finds the number of a page', async () => {
  expect((await fetched(`${base}/renamed?page=2`)).url).toBe(`${base}/renamed?page=2`);
});

test('bypass: a link to a next page on another host is not followed', async () => {
  const bound = githubFetch({ clock: fakeClock(), log: silentLog }, base);
  await expect(bound('http://127.0.0.1:9/?page=2')).rejects.toMatchObject({ code: 'unexpected-redirect' });
});

test('an answer without a body has none', async () => {
  const response = await fetched(`${base}/empty`, { method: 'DELETE' });
  expect([response.status, await response.text()]).toEqual([204, '']);
});

test.each([
  ['GET', '/elsewhere', 'unexpected-redirect'],
  ['POST', '/renamed', 'unexpected-redirect'],
  ['GET', '/round', 'too-many-redirects'],
])('%s %s is refused: %s', async (method, path, code) => {
  const body = method === 'POST' ? '{}' : undefined;
  const init = { method, ...(body !== undefined && { body }) };
  await expect(fetched(`${base}${path}`, init)).rejects.toMatchObject({ code, exitCode: 4 });
});
