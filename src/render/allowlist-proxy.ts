import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A way out that leads to named servers alone. */
export interface NetworkGate {
  /** Address for HTTPS_PROXY. */
  readonly address: string;
  close(): void;
}

const httpsPort = 443;

/**
 * Opens a proxy on the loopback address that tunnels HTTPS to the named servers and refuses all others: what a program
 * fetches may lead on to further addresses, which cannot be known before.
 */
export async function openGate(hosts: readonly string[]): Promise<NetworkGate> {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    tunnel(request, client, hosts, sockets);
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

function tunnel({ url = '' }: IncomingMessage, client: Socket, hosts: readonly string[], sockets: Set<Socket>): void {
  keep(client, sockets);
  const [, host = '', port = ''] = /^([A-Za-z0-9.-]+):(\d+)$/.exec(url) ?? [];
  if (Number(port) !== httpsPort || !hosts.includes(host.toLowerCase())) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const server = connect(httpsPort, host, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.pipe(client);
    client.pipe(server);
  });
  keep(server, sockets);
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
}

function keep(socket: Socket, sockets: Set<Socket>): void {
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
