import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createGit } from '../../../src/git/binary.ts';
import type { GitCredential } from '../../../src/git/credentials.ts';
import { GitError } from '../../../src/git/git.ts';
import { systemClock } from '../../../src/base/clock.ts';
import { deadlineAt } from '../../../src/base/deadline.ts';
import { silentLog } from '../../../src/base/log.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();
const credential: GitCredential = { host: 'https://git.example.com', username: 'bot', secret: 's3cr3t-t0ken' };

interface Heard {
  readonly lines: string[];
}

function gitIn(cwd: string, credentials: readonly GitCredential[] = [], heard: Heard = { lines: [] }, more = {}) {
  const say = (line: string) => void heard.lines.push(line);
  return createGit({
    cwd,
    credentials,
    log: { ...silentLog, debug: say, info: say, warn: say },
    environment: { ...process.env, ...more },
  });
}

describe('a Git process', () => {
  test('gives bytes, text and its exit code', async () => {
    const output = await gitIn(directory).run(['hash-object', '--stdin'], { input: new Uint8Array([0, 255, 10]) });
    expect(output.text).toMatch(/^[0-9a-f]{40}\n$/);
    expect(output.exitCode).toBe(0);
  });

  test('that does not end in its time is stopped', async () => {
    const running = gitIn(directory).run(['-c', 'alias.wait=!sleep 2', 'wait'], { timeout: 100 });
    await expect(running).rejects.toMatchObject({ code: 'git-timeout', exitCode: 4 });
  });

  test('ends with the run, also where a child of Git holds its output open', async () => {
    const deadline = deadlineAt(new Date(Date.now() + 150), systemClock);
    const git = createGit({ cwd: directory, credentials: [], log: silentLog, environment: process.env, deadline });
    const start = Date.now();
    const running = git.run(['-c', "alias.wait=!trap '' TERM; sleep 5", 'wait']);
    await expect(running).rejects.toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    expect(Date.now() - start).toBeLessThan(2000);
    await expect(git.run(['version'])).rejects.toMatchObject({ code: 'deadline-passed' });
  });

  test('throws GitError on failure unless the exit code is an answer', async () => {
    const git = gitIn(directory);
    await expect(git.run(['cat-file', '-t', 'nothing'])).rejects.toThrow(GitError);
    const { exitCode } = await git.run(['config', '--file', 'absent', 'some.key'], { accept: [1] });
    expect(exitCode).toBe(1);
  });

  test('does not read the shell out of an argument', async () => {
    const output = await gitIn(directory).run(['rev-parse', '--sq-quote', '$(touch hacked); `id` | x']);
    expect(output.text.trim()).toBe("'$(touch hacked); `id` | x'");
  });

  test('is stopped when it prints more than allowed', async () => {
    const input = 'x'.repeat(100_000);
    await expect(gitIn(directory).run(['stripspace'], { input: `${input}\n`, maxOutput: 1000 })).rejects.toMatchObject({
      code: 'git-output-too-large',
      exitCode: 1,
    });
  });

  test('that cannot start is a usage error', async () => {
    await expect(gitIn(join(directory, 'absent')).run(['version'])).rejects.toMatchObject({ code: 'git-not-found' });
  });

  test.each(['ext::sh -c id', 'git://127.0.0.1/x', 'ftp://127.0.0.1/x'])('speaks no protocol like %s', async (url) => {
    await expect(gitIn(directory).run(['ls-remote', '--', url])).rejects.toThrow(/transport '\w+' not allowed/);
  });
});

describe('credentials', () => {
  test('reach only commands that talk to a server, as configuration', async () => {
    const git = gitIn(directory, [credential]);
    const list = ['config', '--list', '--show-origin'];
    expect((await git.run(list)).text).not.toContain('Authorization');
    const { text } = await git.run(list, { network: true });
    const encoded = Buffer.from('bot:s3cr3t-t0ken').toString('base64');
    expect(text).toContain(`http.https://git.example.com/.extraheader=Authorization: Basic ${encoded}`);
    expect(text).toContain('http.https://git.example.com/.followredirects=false');
  });

  test('are for their origin only, whatever path the host was given with', async () => {
    const git = gitIn(directory, [{ ...credential, host: 'https://git.example.com/acme' }]);
    const ask = (url: string) =>
      git.run(['config', '--get-urlmatch', 'http.extraHeader', url], { network: true, accept: [1] });
    expect((await ask('https://git.example.com/other/repo.git')).text).toContain('Basic');
    expect((await ask('https://git.example.com.evil.org/acme')).text).toBe('');
    expect((await ask('http://git.example.com/acme')).text).toBe('');
  });

  test('are scrubbed from errors and from the log', async () => {
    const heard: Heard = { lines: [] };
    const run = gitIn(directory, [credential], heard).run(['no-such', 's3cr3t-t0ken', 'https://a:b@host/x']);
    const error = await run.catch((thrown: unknown) => thrown);
    const said = [String(error), error instanceof GitError ? error.stderr : '', ...heard.lines].join('\n');
    expect(said).toContain('no-such');
    expect(said).not.toContain('s3cr3t');
    expect(said).not.toContain('a:b@');
  });

  test('for a host that is no origin are refused without showing it', () => {
    const run = gitIn(directory, [{ ...credential, host: 'ssh://me:pw@git.example.com' }]).run(['fetch', 'x']);
    return expect(run).rejects.toMatchObject({
      code: 'invalid-credential-host',
      message: expect.not.stringMatching('pw'),
    });
  });
});

describe('the environment of the child', () => {
  const bin = join(directory, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nenv > "${directory}/env"\n`);
  chmodSync(join(bin, 'git'), 0o755);

  test('holds what Git needs and nothing that would bend it', async () => {
    const more = {
      PATH: `${bin}:${process.env['PATH']}`,
      SECRET_OF_THE_JOB: 'x',
      GIT_DIR: '/elsewhere',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      https_proxy: 'http://proxy:3128',
    };
    await gitIn(directory, [], undefined, more).run(['status'], { env: { GIT_INDEX_FILE: '/tmp/index' } });
    const seen = readFileSync(join(directory, 'env'), 'utf8').split('\n');
    expect(seen).toEqual(
      expect.arrayContaining([
        'LC_ALL=C',
        'GIT_TERMINAL_PROMPT=0',
        'GIT_ASKPASS=',
        'GIT_INDEX_FILE=/tmp/index',
        'https_proxy=http://proxy:3128',
        'GIT_CONFIG_KEY_0=safe.directory',
        'GIT_CONFIG_KEY_1=core.hooksPath',
      ]),
    );
    expect(seen.filter((line) => /^(GIT_DIR|SECRET_OF_THE_JOB)=/.test(line))).toEqual([]);
  });
});
