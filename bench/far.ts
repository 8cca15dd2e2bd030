import { connect, createServer, type Socket } from 'node:net';

/** A way to a host on loopback that takes as long as one through a network. */
export interface FarHost {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Every byte arrives half of `roundTrip` (milliseconds) later, in both directions; nothing else is slowed down. */
export async function farFrom(target: string, roundTrip: number): Promise<FarHost> {
  const [host, port] = target.split(':');
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: host ?? '', port: Number(port), noDelay: true });
    carry(near, far, roundTrip / 2);
    carry(far, near, roundTrip / 2);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function carry(from: Socket, to: Socket, delay: number): void {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), delay));
  from.on('end', () => setTimeout(() => to.end(), delay));
  from.on('error', () => to.destroy());
}
