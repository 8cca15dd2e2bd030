import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import { finished } from 'node:stream';

/** Reads the one large body of a connection. */
export interface LargeReads {
  /** For `net.connect`; a connection without it is read as Node does. */
  readonly onread: OnReadOpts;
  /**
   * Streams the body that follows `head` and ends after `length` bytes, or with the connection. A chunk is lent: it is
   * the same memory each time, overwritten when the next one is asked for.
   * @throws when the body breaks off.
   */
  body(head: Uint8Array, connection: Socket, length: number | undefined): AsyncGenerator<Uint8Array>;
}

/** Bytes. */
const readBytes = 1024 * 1024;

/**
 * Reads layers past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB, and into
 * one piece of memory: with a new one for each read, garbage collection took a third of a copy's processor time.
 */
export function createLargeReads(): LargeReads {
  let memory: Uint8Array | undefined;
  let reader: Socket | undefined;
  let lending = false;
  let lent: Uint8Array | undefined;
  let wake: (() => void) | undefined;

  /** Takes a read; returns whether to read on. */
  function arrived(connection: Socket, bytes: Uint8Array): boolean {
    reader = connection;
    if (!lending) {
      connection.push(Buffer.from(bytes));
      return !lending;
    }
    // What is lent must not change under its reader, whatever started this read.
    if (lent !== undefined) connection.destroy(new Error('read before it was asked for'));
    lent = bytes;
    wake?.();
    return false;
  }

  async function* lend(connection: Socket): AsyncGenerator<Uint8Array> {
    let ended: { readonly error?: Error | null | undefined } | undefined;
    const stop = finished(connection, { writable: false }, (error) => {
      ended = { error };
      wake?.();
    });
    try {
      for (;;) {
        if (lent === undefined && ended === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            connection.resume();
          });
        }
        if (lent === undefined) break;
        yield lent;
        lent = undefined;
      }
    } finally {
      stop();
    }
    if (ended?.error) throw ended.error;
  }

  return {
    onread: {
      // A connection with TLS never asks for it.
      buffer: () => (memory ??= Buffer.allocUnsafeSlow(readBytes)),
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
