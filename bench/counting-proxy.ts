import { createServer, type IncomingMessage, request as forward } from 'node:http';

/** What went through, without the requests that only learned how to authenticate. */
export interface Traffic {
  requests: number;
  /** Of bodies, in both directions. */
  bytes: number;
}

export interface CountingProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly traffic: Traffic;
  stop(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const [host, port] = target.split(':');
  const count = (stream: IncomingMessage) =>
    stream.on('data', (chunk: Buffer) => {
      traffic.bytes += chunk.length;
    });
  const server = createServer((incoming, outgoing) => {
    const onward = forward({ host, port, method: incoming.method, path: incoming.url, headers: incoming.headers });
    onward.on('error', () => outgoing.destroy());
    incoming.on('error', () => onward.destroy());
    onward.on('response', (response) => {
      if (response.statusCode !== 401) traffic.requests += 1;
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      count(response).pipe(outgoing);
    });
    count(incoming).pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    traffic,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
