import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { textIn } from '../src/base/json-path.ts';
import { ociIndex } from '../src/registry/media-types.ts';

/** A registry in memory that counts what it is asked, and lists referrers by its API where `lists` says so. */
export interface MemoryRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Requests since the last call, by method and kind of address. */
  counted(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

interface StoredManifest {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly digest: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse, name: string, rest: string) => Promise<void> | void;

/** Serves the parts of OCI distribution-spec 1.1 that our client uses. */
export async function startMemoryRegistry(lists: boolean): Promise<MemoryRegistry> {
  const manifests = new Map<string, StoredManifest>();
  const blobs = new Map<string, Buffer>();
  let counts = new Map<string, number>();
  const handlers: Readonly<Record<string, Handler>> = {
    manifests: async (request, response, name, rest) => {
      if (request.method === 'PUT') return putManifest(request, response, `${name} ${rest}`, manifests);
      const found = manifests.get(`${name} ${rest}`);
      if (found === undefined) return unknown(response);
      answer(response, 200, found.bytes, found.mediaType, { 'docker-content-digest': found.digest });
    },
    blobs: async (request, response, _name, rest) => {
      if (request.method === 'POST') return void response.writeHead(202, { location: `${request.url}x` }).end();
      if (request.method === 'PUT') {
        const bytes = await bodyOf(request);
        const digest = digestOf(bytes);
        blobs.set(digest, bytes);
        return void response.writeHead(201, { 'docker-content-digest': digest }).end();
      }
      const found = blobs.get(rest);
      if (found === undefined) return unknown(response);
      answer(response, 200, found, 'application/octet-stream');
    },
    tags: (_request, response, name) => {
      const tags = [...manifests.keys()].filter((key) => key.startsWith(`${name} `) && !key.includes('sha256:'));
      answer(response, 200, json({ name, tags: tags.map((key) => key.split(' ')[1]) }), 'application/json');
    },
    referrers: (_request, response, name, rest) => {
      if (!lists) return unknown(response);
      const found = [...manifests].filter(([key, { bytes }]) => {
        return key.startsWith(`${name} sha256:`) && textIn(JSON.parse(bytes.toString()), 'subject', 'digest') === rest;
      });
      const entries = found.map(([, { bytes, mediaType, digest }]) => ({ mediaType, digest, size: bytes.length }));
      answer(response, 200, json({ schemaVersion: 2, mediaType: ociIndex, manifests: entries }), ociIndex);
    },
  };
  const server = createServer((request, response) => {
    const [, name = '', kind = '', rest = ''] =
      /^\/v2\/(.+)\/(manifests|blobs|tags|referrers)\/([^?]*)/.exec(request.url ?? '') ?? [];
    const what = `${request.method} ${kind}${kind === 'manifests' && rest.startsWith('sha256-') ? ' (fallback tag)' : ''}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
    void (handlers[kind] ?? ((_, other) => unknown(other)))(request, response, name, rest);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the registry has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    counted: () => {
      const before = counts;
      counts = new Map();
      return before;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function putManifest(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  manifests: Map<string, StoredManifest>,
): Promise<void> {
  const bytes = await bodyOf(request);
  const stored = { bytes, mediaType: request.headers['content-type'] ?? '', digest: digestOf(bytes) };
  manifests.set(key, stored);
  manifests.set(`${key.split(' ')[0]} ${stored.digest}`, stored);
  response.writeHead(201, { 'docker-content-digest': stored.digest }).end();
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function unknown(response: ServerResponse): void {
  answer(response, 404, json({ errors: [{ code: 'UNKNOWN' }] }), 'application/json');
}

function answer(response: ServerResponse, status: number, body: Buffer, type: string, headers = {}): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
