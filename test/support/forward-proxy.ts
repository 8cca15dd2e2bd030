import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, request as forward } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SelfSigned } from './secure-front.ts';

export interface ForwardProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** `CONNECT registry.test:443`, `GET http://registry.test/v2/`, with what was sent as Proxy-Authorization. */
  readonly seen: readonly { readonly asked: string; readonly authorization: string | undefined }[];
  stop(): Promise<void>;
}

export interface ForwardProxyOptions {
  /** What it wants as Proxy-Authorization. */
  readonly authorization?: string;
  /** Its answer to every tunnel. */
  readonly status?: number;
  /** It is itself spoken to by TLS. */
  readonly secure?: SelfSigned;
}

/** A forward proxy on loopback that finds every host at `target`. */
export async function startForwardProxy(
  target: string,
  { authorization, status, secure }: ForwardProxyOptions = {},
): Promise<ForwardProxy> {
  const seen: { asked: string; authorization: string | undefined }[] = [];
  const [host = '', port = ''] = target.split(':');
  const isWelcome = (method = '', url = '', sent: string | undefined) => {
    seen.push({ asked: `${method} ${url}`, authorization: sent });
    return authorization === undefined || sent === authorization;
  };
  const listener: RequestListener = (incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    if (!isWelcome(method, url, headers['proxy-authorization'])) {
      outgoing.writeHead(407).end();
      return;
    }
    const { pathname, search } = new URL(url);
    const onward = forward({ host, port, method, path: `${pathname}${search}`, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(onward);
  };
  const files = secure && { key: readFileSync(secure.key), cert: readFileSync(secure.certificate) };
  const server = files === undefined ? createServer(listener) : createSecureServer(files, listener);
  const tunnels = new Set<Duplex>();
  server.on('connect', ({ method, url, headers }, socket) => {
    tunnels.add(socket);
    if (!isWelcome(method, url, headers['proxy-authorization'])) socket.end('HTTP/1.1 407 No\r\n\r\n');
    else if (status !== undefined) socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    else {
      const onward = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
      socket.on('close', () => onward.destroy());
      socket.pipe(onward).pipe(socket);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of tunnels) socket.destroy();
      }),
  };
}
