import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { httpsPort, type WayOut } from './way-out.ts';

/** A way out that leads to named servers alone. */
export interface NetworkGate {
  /** Address for HTTPS_PROXY. */
  readonly address: string;
  close(): void;
}

/**
 * Opens a proxy on the loopback address that tunnels HTTPS to the named servers and refuses all others: what a program
 * fetches may lead on to further addresses, which cannot be known before.
 */
export async function openGate(hosts: readonly string[], wayOut: WayOut): Promise<NetworkGate> {
  const sockets = new Set<Duplex>();
  const server = createServer((_, response) => {
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    tunnel(request, client, { hosts, wayOut, sockets });
  });
  await listening(server);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

interface Passage {
  readonly hosts: readonly string[];
  readonly wayOut: WayOut;
  readonly sockets: Set<Duplex>;
}

function tunnel({ url = '' }: IncomingMessage, client: Duplex, { hosts, wayOut, sockets }: Passage): void {
  keep(client, sockets);
  const [, host = '', port = ''] = /^([A-Za-z0-9.-]+):(\d+)$/.exec(url) ?? [];
  if (Number(port) !== httpsPort || !hosts.includes(host.toLowerCase())) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  wayOut(host).then(
    (server) => {
      keep(server, sockets);
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.pipe(client);
      client.pipe(server);
      server.on('close', () => client.destroy());
      client.on('close', () => server.destroy());
    },
    () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
  );
}

function keep(socket: Duplex, sockets: Set<Duplex>): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => sockets.delete(socket));
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
