import { createServer, request } from 'node:http';

export interface OneHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** A platform's Git and other servers under one address, as a job knows them: `behind` are addresses by the paths that lead there. */
export async function startOneHost(git: string, behind: Readonly<Record<string, string>>): Promise<OneHost> {
  const server = createServer((incoming, outgoing) => {
    const asked = incoming.url ?? '/';
    const [prefix = '', address = git] = Object.entries(behind).find(([path]) => asked.startsWith(path)) ?? [];
    const target = new URL(address + asked.slice(prefix.length));
    const { hostname, port, pathname, search } = target;
    const path = `${pathname}${search}`;
    const { method, headers } = incoming;
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
