import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { connectionError } from '../../../src/http/connection-error.ts';
import { openConnections } from '../../../src/http/connections.ts';

/** Listens, then never takes a connection: what its queue does not hold is not answered. */
const deaf = `
require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
  process.stdout.write(String(this.address().port), () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
});`;

/** Connections until one does not stand any more. How many a queue holds is the system's to say. */
async function fill(port: number, sockets: Socket[]): Promise<void> {
  let socket: Socket;
  do {
    socket = connect(port, '127.0.0.1').on('error', () => {});
    sockets.push(socket);
    await Promise.race([once(socket, 'connect'), pause(500)]);
  } while (!socket.connecting);
}

test('a connection that never stands is given up', async () => {
  const server = spawn(process.execPath, ['--eval', deaf], { stdio: ['ignore', 'pipe', 'ignore'] });
  const sockets: Socket[] = [];
  try {
    const [chunk] = await once(server.stdout, 'data');
    const port = Number(String(chunk));
    await fill(port, sockets);
    const wires = await openConnections({}, 300);
    const request = wires(new URL(`http://127.0.0.1:${port}/`), { method: 'GET', headers: {} });
    const [error] = await once(request.end(), 'error', { signal: AbortSignal.timeout(20_000) });
    expect(connectionError(error, 'registry.test')).toMatchObject({
      code: 'unreachable',
      message: 'registry.test: cannot be reached: it stayed silent too long',
    });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.kill('SIGKILL');
  }
});
