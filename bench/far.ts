import { connect, createServer, type Socket } from 'node:net';

/** A network between the programs and a registry. */
export interface Network {
  /** Milliseconds. */
  readonly roundTrip: number;
  /** Megabits a second in each direction, for all connections together; none are counted when undefined. */
  readonly rate: number | undefined;
}

/** A way to a host on loopback that takes as long as one through a network. */
export interface FarHost {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** A host that is where it is. */
export function near(host: string): Promise<FarHost> {
  return Promise.resolve({ host, stop: () => Promise.resolve() });
}

/** The host at the other end of the network: every byte arrives half a round trip after the line had room for it. */
export async function farFrom(target: string, network: Network): Promise<FarHost> {
  const [host, port] = target.split(':');
  const [there, back] = [createLine(network), createLine(network)];
  const server = createServer({ noDelay: true }, (client) => {
    const far = connect({ host: host ?? '', port: Number(port), noDelay: true });
    carry(client, far, there);
    carry(far, client, back);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** When what is sent now arrives: milliseconds from now. */
type Line = (bytes: number) => number;

function createLine({ roundTrip, rate }: Network): Line {
  let free = 0;
  return (bytes) => {
    const now = performance.now();
    free = Math.max(free, now) + (rate === undefined ? 0 : (bytes * 8) / (rate * 1000));
    return free - now + roundTrip / 2;
  };
}

/** What a sender may have on its way, as a TCP window would allow. Bytes. */
const window = 8 * 1024 * 1024;

function carry(from: Socket, to: Socket, line: Line): void {
  const underWay: (() => void)[] = [];
  // Two timers may change places, bytes may not: whichever ends, the oldest arrives.
  const arrive = () => underWay.shift()?.();
  let bytes = 0;
  from.on('data', (chunk) => {
    bytes += chunk.length;
    if (bytes >= window) from.pause();
    underWay.push(() =>
      to.write(chunk, () => {
        bytes -= chunk.length;
        if (bytes < window) from.resume();
      }),
    );
    setTimeout(arrive, line(chunk.length));
  });
  from.on('end', () => {
    underWay.push(() => to.end());
    setTimeout(arrive, line(0));
  });
  from.on('error', () => to.destroy());
}
