import type { IncomingMessage } from 'node:http';

export interface ResponseHead {
  readonly status: number;
  header(name: string): string | undefined;
}

/** A response whose body is still on its way: read it to its end, or discard it. */
export interface HttpResponse extends ResponseHead {
  /** @throws when the connection breaks before the announced end. */
  readonly body: AsyncIterable<Uint8Array>;
  discard(): void;
}

export function headOf({ statusCode, headers }: IncomingMessage): ResponseHead {
  return {
    status: statusCode ?? 0,
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Tells whether a status leads to another location (RFC 9110, section 15.4). */
export function isRedirect({ status }: ResponseHead): boolean {
  return redirects.has(status);
}

const transientStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Tells whether another attempt may get another answer. */
export function isTransientStatus({ status }: ResponseHead): boolean {
  return transientStatuses.has(status);
}

/** Reads a body into memory, up to `limit` bytes; undefined when there is more. */
export async function readBounded(answer: HttpResponse, limit: number): Promise<Uint8Array | undefined> {
  if (Number(answer.header('content-length') ?? 0) > limit) {
    answer.discard();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
