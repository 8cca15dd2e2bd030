import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import { finished } from 'node:stream';

/** Reads the one large body of a connection. */
export interface LargeReads {
  /** For `net.connect`; a connection without it is read as Node does. */
  readonly onread: OnReadOpts;
  /**
   * Streams the body that follows `head` and ends after `length` bytes, or with the connection. A chunk is lent: its
   * memory is filled again after the next one is requested.
   * @throws when the body breaks off.
   */
  body(head: Uint8Array, connection: Socket, length: number | undefined): AsyncGenerator<Uint8Array>;
}

const readBytes = 1024 * 1024;
/** One is lent while the other is filled: reading goes on while its reader writes. */
const maxOutstanding = 2;

/**
 * Reads layers past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB, and into
 * two pieces of memory by turns: with a new one for each read, garbage collection took a third of a copy's processor
 * time. The memory is shared, so that another thread can hash what is in it.
 */
export function createLargeReads(): LargeReads {
  const memory: Uint8Array[] = [];
  const arrivals: Uint8Array[] = [];
  let turn = 0;
  let reader: Socket | undefined;
  let lending = false;
  let isLent = false;
  let wake: (() => void) | undefined;

  function nextMemory(): Uint8Array {
    turn = (turn + 1) % maxOutstanding;
    return (memory[turn] ??= Buffer.from(new SharedArrayBuffer(readBytes)));
  }

  const outstanding = () => arrivals.length + Number(isLent);

  /** Takes a read; returns whether to read on. */
  function arrived(connection: Socket, bytes: Uint8Array): boolean {
    reader = connection;
    if (!lending) {
      connection.push(Buffer.from(bytes));
      return !lending;
    }
    // Memory that is lent must not change under its reader, whatever started this read.
    if (outstanding() >= maxOutstanding) connection.destroy(new Error('read before it was asked for'));
    arrivals.push(bytes);
    wake?.();
    return outstanding() < maxOutstanding;
  }

  async function* lend(connection: Socket): AsyncGenerator<Uint8Array> {
    let ended: { readonly error?: Error | null | undefined } | undefined;
    const stop = finished(connection, { writable: false }, (error) => {
      ended = { error };
      wake?.();
    });
    try {
      for (;;) {
        if (ended === undefined && outstanding() < maxOutstanding) connection.resume();
        if (arrivals.length === 0 && ended === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const chunk = arrivals.shift();
        if (chunk === undefined) break;
        isLent = true;
        yield chunk;
        isLent = false;
      }
    } finally {
      stop();
    }
    if (ended?.error) throw ended.error;
  }

  return {
    onread: {
      // A connection with TLS never uses it.
      buffer: nextMemory,
      callback(this: Socket, size: number, bytes: Uint8Array) {
        return arrived(this, bytes.subarray(0, size));
      },
    },
    body(head, connection, length) {
      // From now on only `resume` may start a read; a stream that holds something already would need one of its own.
      lending = reader === connection && connection.readableLength === 0;
      return cut(startingWith(head, lending ? lend(connection) : connection), length);
    },
  };
}

/** Tells whether the body follows at once and is not chunked: only Node's parser reads chunks and skips a 103. */
export function isPlainBody({ headers, statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && headers['transfer-encoding'] === undefined;
}

async function* cut(content: AsyncIterable<Uint8Array>, length = Infinity): AsyncGenerator<Uint8Array> {
  let left = length;
  for await (const chunk of content) {
    yield chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= chunk.length;
    if (left <= 0) return;
  }
  if (left > 0 && left < Infinity) throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

async function* startingWith(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}
