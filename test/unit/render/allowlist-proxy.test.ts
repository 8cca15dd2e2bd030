import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { type NetworkGate, openGate } from '../../../src/render/allowlist-proxy.ts';

/** Status of the answer to a CONNECT, or to a plain request. */
function ask(gate: NetworkGate, method: string, path: string): Promise<number | undefined> {
  const { port } = new URL(gate.address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path });
    asked.on('connect', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['another server', 'CONNECT', 'other.example.com:443'],
  ['another port', 'CONNECT', 'charts.example.com:22'],
  ['a name below', 'CONNECT', 'evil.charts.example.com:443'],
  ['an address', 'CONNECT', '[::1]:443'],
  ['what is not encrypted', 'GET', 'http://charts.example.com/index.yaml'],
])('a program does not reach %s', async (_, method, path) => {
  const gate = await openGate(['charts.example.com'], () => Promise.reject(new Error('nobody is asked')));
  try {
    await expect(ask(gate, method, path)).resolves.toBe(403);
  } finally {
    gate.close();
  }
});
