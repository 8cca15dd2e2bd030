import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/base/log.ts';
import type { PlatformFacts } from '../../../../src/platform/facts.ts';
import { openPlatform } from '../../../../src/platform/open.ts';
import { requireAudience } from '../../../../src/steps/status/audience.ts';
import { failureOf } from '../../../support/registry-harness.ts';
import { fakeClock } from '../../../support/clock.ts';

/** Answers of GitHub's "Get a GitHub Pages site" and GitLab's "Get a single project", as their references show them. */
let answer: { readonly status: number; readonly body: unknown } = { status: 200, body: {} };
const server = createServer((request, response) => {
  const isSite = request.url?.endsWith('/pages') === true || request.url?.startsWith('/api/v4/') === true;
  const { status, body } = isSite ? answer : { status: 200, body: { full_name: 'acme/gitops' } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function asked(kind: 'github' | 'gitlab' | 'local', given: typeof answer, wanted = 'readers'): Promise<unknown> {
  answer = given;
  const run = { repository: 'acme/gitops' };
  const facts: Readonly<Record<typeof kind, PlatformFacts>> = {
    github: { kind: 'github', serverUrl: url, apiUrl: url, token: 'x', run },
    gitlab: { kind: 'gitlab', serverUrl: url, tokenKind: 'access', token: 'x', run },
    local: { kind: 'local', run: {} },
  };
  const platform = await openPlatform(facts[kind], { clock: fakeClock(), log: silentLog });
  return failureOf(requireAudience(wanted, { platform })).catch(() => 'met');
}

test.each<['github' | 'gitlab', number, unknown, RegExp]>([
  ['github', 200, { public: true }, /found its pages are public; restrict/],
  ['github', 200, {}, /found its pages are public/],
  ['github', 404, { message: 'Not Found' }, /found the repository has no pages/],
  ['gitlab', 200, { pages_access_level: 'public', visibility: 'private' }, /found its pages are "public"/],
  ['gitlab', 200, { pages_access_level: 'enabled', visibility: 'internal' }, /the project is "internal"/],
  ['gitlab', 200, { pages_access_level: 'disabled', visibility: 'private' }, /found its pages are "disabled"/],
  ['gitlab', 200, { visibility: 'private' }, /its pages are of no known level/],
  ['gitlab', 200, { pages_access_level: 'private', visibility: 'private' }, /whether this instance keeps that/],
])('a page on %s is refused after %d %j', async (kind, status, body, message) => {
  const error = await asked(kind, { status, body });
  expect(error).toMatchObject({ code: 'page-audience', message: expect.stringMatching(message) });
});

test('private pages of GitHub are what readers alone see, and an audience of anyone asks nobody', async () => {
  expect(await asked('github', { status: 200, body: { public: false } })).toBe('met');
  expect(await asked('local', { status: 500, body: {} }, 'anyone')).toBe('met');
});

test('a platform that may not be asked, and none, prove nothing', async () => {
  expect(await asked('github', { status: 403, body: { message: 'no' } })).toMatchObject({ code: 'not-permitted' });
  expect(await asked('local', { status: 200, body: {} })).toMatchObject({ code: 'no-platform', exitCode: 2 });
});
