import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { plainGitEnvironment } from '../../support/bare-repository.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const file = 'shop/dev/cart.yaml';
const loader = fileURLToPath(new URL('../../support/typescript-loader.js', import.meta.url));
const program = fileURLToPath(new URL('../../support/bump-process.ts', import.meta.url));

/** Runs a bump in a process of its own, with a git first on PATH that does `script` before the real one. */
function bump(url: string, script: string): Promise<{ code: number | null; signal: string | null; out: string }> {
  const bin = join(git.directory, `bin-${Math.random()}`);
  mkdirSync(bin);
  const path = process.env['PATH'] ?? '';
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nPATH='${path}'\n${script}\nexec git "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const job = {
    url,
    origin: git.server().origin,
    token: git.token,
    temporary: git.directory,
    file,
    key: 'tag',
    value: '2',
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', loader, program, JSON.stringify(job)], {
      env: { ...plainGitEnvironment, PATH: `${bin}:${path}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Uint8Array) => {
      out += Buffer.from(chunk).toString('utf8');
    });
    child.on('close', (code, signal) => resolve({ code, signal, out }));
  });
}

const kill = 'kill -9 $PPID; sleep 0.05; exit 1;';

describe('a run that is killed', () => {
  test.each([
    ['while it reads', `case "$*" in *cat-file*) ${kill} esac`, '1'],
    ['before its commit exists', `case "$*" in *fast-import*) ${kill} esac`, '1'],
    ['between its commit and the push', `case "$*" in *push*) ${kill} esac`, '1'],
    ['after the push', `case "$*" in *push*) git "$@"; ${kill} esac`, '2'],
  ])('%s leaves the old state or the new one, and the next run converges', async (_when, script, tag) => {
    const { repository, url } = git.fresh({ [file]: 'tag: 1\nreplicas: 1\n' });
    expect(await bump(url, script)).toMatchObject({ signal: 'SIGKILL' });
    expect(repository.read(file)).toBe(`tag: ${tag}\nreplicas: 1\n`);
    expect(repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    const again = await git
      .client()
      .open(url, 'main')
      .land(setKey(file, 'tag', '2'), { subject: 's', trailers: [] });
    expect(again.changed).toBe(tag === '1');
    expect(repository.read(file)).toBe('tag: 2\nreplicas: 1\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('2');
  });

  test('is no different from one that is not', async () => {
    const { repository, url } = git.fresh({ [file]: 'tag: 1\nreplicas: 1\n' });
    const { code, out } = await bump(url, '');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ changed: true, commit: repository.git('rev-parse', 'main') });
  });
});
