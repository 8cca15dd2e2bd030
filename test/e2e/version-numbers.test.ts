import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitServer } from '../support/git-server.ts';
import type { GitServer } from '../support/git-server.ts';
import { git, history } from '../support/history.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const root = join(directory, 'served');
const scratch = join(directory, 'scratch');
const token = 'secret-token-of-the-test';
const runs = 30;
let server: GitServer;
let origin: string;
let bare: string;
let ids: string[];

beforeAll(async () => {
  mkdirSync(scratch);
  const told = history(directory, 'shop').commit('feat: a').tag('v1.0.0');
  for (let index = 0; index < runs; index += 1) told.commit(`fix: ${index}`);
  told.git('config', 'http.receivepack', 'true');
  ids = told.git('rev-list', `-${runs}`, 'HEAD').split('\n');
  server = await startGitServer({ root, token });
  told.git('remote', 'add', 'origin', server.url('shop.git'));
  origin = told.path;
  bare = join(root, 'shop.git');
  cpSync(join(origin, '.git'), bare, { recursive: true });
  git(bare, ['config', 'core.bare', 'true']);
});

afterAll(() => server.close());

interface ProcessResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(path: string): { ended: Promise<ProcessResult>; kill: () => void } {
  const args = [resolve('dist/cli.js'), 'version', '--channel', 'rc', '--create-tag', '--output', 'json'];
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    TMPDIR: scratch,
    KRCI_DEPLOY_GIT_TOKEN: token,
    KRCI_DEPLOY_GIT_HOST: server.origin,
  };
  const child = spawn(process.execPath, args, { cwd: path, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    ended: new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr }))),
    // The group: a killed job takes its Git processes with it.
    kill: () => process.kill(-(child.pid ?? 0), 'SIGKILL'),
  };
}

function cloneAt(name: string, id: string): string {
  const path = join(directory, name);
  cpSync(origin, path, { recursive: true });
  git(path, ['update-ref', '--no-deref', 'HEAD', id]);
  git(path, ['checkout', '--quiet', '--detach', id]);
  return path;
}

function given({ code, stdout, stderr }: ProcessResult): { version: string; commit: string; 'git-tag': string } {
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout + stderr).not.toContain(token);
  const envelope: { data: { version: string; commit: string; 'git-tag': string } } = JSON.parse(stdout);
  return envelope.data;
}

const candidates = (): string[] => git(bare, ['tag', '--list', 'v1.0.1-rc.*']).trim().split('\n').filter(Boolean);

describe('processes that take a number at once', () => {
  test('one that is killed between its plan and its push leaves nothing behind', async () => {
    const path = cloneAt('killed', ids[0] ?? '');
    const before = git(path, ['show-ref', '--head']);
    const objects = readdirSync(join(path, '.git/objects')).length;
    const killed = await new Promise<ProcessResult>((done) => {
      const run = start(path);
      server.beforePush(() => {
        run.kill();
        void run.ended.then(done);
        return 503;
      });
    });
    server.beforePush(undefined);
    expect(killed.code).toBeNull();
    expect(candidates()).toEqual([]);
    expect(git(path, ['show-ref', '--head'])).toBe(before);
    expect(readdirSync(join(path, '.git/objects')).length).toBe(objects);
    expect(git(path, ['status', '--porcelain', '--untracked-files=no'])).toBe('');
  });

  test(`${runs} on ${runs} commits take ${runs} numbers without a gap`, async () => {
    const paths = ids.map((id, index) => cloneAt(`many-${index}`, id));
    const all = (await Promise.all(paths.map((path) => start(path).ended))).map(given);
    const wanted = ids.map((_, index) => `1.0.1-rc.${index + 1}`);
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set(wanted));
    expect(candidates()).toHaveLength(runs);
    for (const one of all) expect(git(bare, ['rev-parse', `${one['git-tag']}^{commit}`]).trim()).toBe(one.commit);
    expect(new Set(all.map(({ commit }) => commit))).toEqual(new Set(ids));
  }, 300_000);

  test(`${runs} on one commit take the same one`, async () => {
    const before = candidates().length;
    const path = cloneAt('same', ids[0] ?? '');
    git(path, [
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.com',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'fix: one',
    ]);
    const all = (await Promise.all(Array.from({ length: runs }, () => start(path).ended))).map(given);
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([`1.0.1-rc.${before + 1}`]));
    expect(candidates()).toHaveLength(before + 1);
  }, 300_000);
});
