import { createServer, request } from 'node:http';

export interface OneHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** A GitLab's Git and its API under one address, as a job knows them. */
export async function startOneHost(git: string, api: string): Promise<OneHost> {
  const server = createServer((incoming, outgoing) => {
    const target = new URL(incoming.url?.startsWith('/api/') === true ? api : git);
    const { hostname, port } = target;
    const { method, url: path, headers } = incoming;
    const forwarded = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
