import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';
import type { Readable } from 'node:stream';

/**
 * Layers are read past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB: half
 * of the processor time of a copy was spent on that.
 */
const largeRead = 1024 * 1024;

/** Options of a connection that brings one large body: reads of up to 1 MiB, each into memory of its own. */
export function largeReads(): { readonly onread: OnReadOpts } {
  let free: Uint8Array | undefined;
  return {
    onread: {
      buffer: () => (free ??= Buffer.allocUnsafeSlow(largeRead)),
      callback(this: Socket, size: number, read: Uint8Array) {
        // A slow connection fills little of it: that little is copied, and the large buffer used again.
        if (size * 4 < read.length) return this.push(Buffer.from(read.subarray(0, size)));
        free = undefined;
        return this.push(read.subarray(0, size));
      },
    },
  };
}

/** Whether the connection itself says where the body ends; one in chunks needs the parser. */
export function isPlainBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined;
}

/** The body that follows `head` on a connection which brings nothing else. Throws when it breaks off. */
export async function* bodyAfter(
  head: Uint8Array,
  connection: Readable,
  length: number | undefined,
): AsyncGenerator<Uint8Array> {
  let left = length ?? Infinity;
  for await (const chunk of startingWith(head, connection)) {
    yield chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= chunk.length;
    if (left <= 0) return;
  }
  if (left > 0 && left < Infinity) throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

async function* startingWith(head: Uint8Array, rest: Readable): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}
