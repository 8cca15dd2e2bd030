import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A server that takes every connection and never says a word. */
const root = temporaryDirectory();
const temporary = join(root, 'tmp');
let server: Server;
let address = '';

beforeAll(async () => {
  mkdirSync(temporary);
  server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const found = server.address();
  address = `http://127.0.0.1:${typeof found === 'object' ? found?.port : ''}/acme/gitops.git`;
});

afterAll(() => void server.close());

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test('ends the run with a word and leaves no directory behind', async () => {
    const args = ['manifest-bump', '--repository', address, '--file=a.yaml', '--path=a', '--value=b'];
    const connected = once(server, 'connection');
    const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], {
      cwd: root,
      env: { ...plainGitEnvironment, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => void said.push(chunk));
    const ended = once(child, 'close');
    const [socket] = await connected;
    expect(readdirSync(temporary)).toHaveLength(1);
    // As a terminal does it: the signal goes to the whole group.
    process.kill(-(child.pid ?? 0), signal);
    expect((await ended)[0]).toBe(code);
    expect(Buffer.concat(said).toString('utf8')).toContain(`interrupted by ${signal}`);
    expect(readdirSync(temporary)).toEqual([]);
    socket.destroy();
  });
});
