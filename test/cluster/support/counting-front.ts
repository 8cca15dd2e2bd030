import { createServer, request as plain } from 'node:http';
import { request as secure } from 'node:https';

/** A request that came through. */
export interface CountedRequest {
  readonly method: string;
  readonly path: string;
  /** Milliseconds of the clock. */
  readonly at: number;
  status: number;
}

/** Another address of a server, which counts what is asked there. */
export interface CountingFront {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly requests: readonly CountedRequest[];
  /** Happens before a request goes on, until it is done: what somebody else does in between. */
  meanwhile: (request: CountedRequest) => Promise<void>;
  forget(): void;
  stop(): Promise<void>;
}

/** Starts one; `ca` is the authority of a target that speaks TLS. */
export async function startCountingFront(target: string, ca?: string): Promise<CountingFront> {
  const requests: CountedRequest[] = [];
  const { hostname, port, protocol } = new URL(target);
  const forward = protocol === 'https:' ? secure : plain;
  const server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const counted = { method, path, at: Date.now(), status: 0 };
    requests.push(counted);
    const goOn = (): void => {
      const onward = forward({ hostname, port, method, path, headers, ...(ca !== undefined && { ca }) }, (answer) => {
        counted.status = answer.statusCode ?? 0;
        outgoing.writeHead(counted.status, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      incoming.pipe(onward);
    };
    front.meanwhile(counted).then(goOn, () => outgoing.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front has no port');
  const front: CountingFront = {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    meanwhile: async () => {},
    forget: () => void requests.splice(0),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return front;
}

/** Milliseconds between each request and the one before. */
export function gapsOf(requests: readonly CountedRequest[]): readonly number[] {
  return requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? at));
}
