import { RefusedError, RemoteError } from '../../base/errors.ts';
import { shortDigest } from '../digest.ts';
import type { HttpRepository, UploadBounds } from './model.ts';
import { readAhead } from '../copy/read-ahead.ts';
import type { Descriptor } from '../registry.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { Upload, WireResponse } from './transport.ts';

/**
 * Uploads a blob: POST for a location, then one PUT of all bytes (OCI distribution-spec 1.1, "POST then PUT"), or
 * chunks once the registry has answered 413. The registry hashes the bytes that arrive and stores nothing under a wrong
 * digest; the length is watched here, because a body that is too long would be read as the next request.
 * @throws TransientError after a 413 that leaves smaller chunks to try: its owner starts the content again.
 */
export async function uploadBlob(
  http: HttpRepository,
  blob: Descriptor,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { client, name, push: scopes, uploads } = http;
  const action = `take the blob ${shortDigest(blob.digest)}`;
  const start = http.url('blobs/uploads/');
  const { chunkBytes } = uploads;
  const isWhole = chunkBytes === undefined || blob.size <= chunkBytes;
  // The source may be as far away as the registry is, and a PUT begins when there is something to send.
  const ahead = readAhead(content);
  try {
    const opened = await client.send({
      method: 'POST',
      url: start,
      scopes,
      body: nothing,
      accept: [202],
      action,
      name,
    });
    opened.discard();
    const url = nextLocation(http, opened, start);
    await ahead.ready;
    const upload: BlobUpload = { http, blob, action, content: counted(blob, ahead) };
    const response = isWhole
      ? await putBlob(upload, url, { size: blob.size, content: upload.content })
      : await uploadChunks(upload, url, Math.max(chunkBytes, minChunkBytes(opened)));
    response.discard();
    acknowledge(http, blob, response);
  } catch (error) {
    throw withSmallerChunks(error, isWhole ? blob.size : chunkBytes, uploads);
  } finally {
    ahead.abandon();
  }
}

interface BlobUpload {
  readonly http: HttpRepository;
  readonly blob: Descriptor;
  readonly action: string;
  readonly content: AsyncGenerator<Uint8Array>;
}

/** Below the limits of common servers: Cloudflare has 100 MiB, nginx 1 MiB. */
const chunkSizes: readonly number[] = [64, 16, 4, 0.75].map((mebibytes) => mebibytes * 1024 * 1024);

/** Makes a 413 worth another attempt while there are smaller chunks to try. */
function withSmallerChunks(error: unknown, refusedBytes: number, uploads: UploadBounds): unknown {
  if (!(error instanceof RemoteError) || error.code !== 'too-large') return error;
  const next = chunkSizes.find((bytes) => bytes < refusedBytes);
  if (next === undefined) return error;
  uploads.chunkBytes = Math.min(next, uploads.chunkBytes ?? next);
  return new TransientError(error.problem, { cause: error, retryAfterMs: 0 });
}

function putBlob({ http, blob, action }: BlobUpload, location: URL, body: Uint8Array | Upload): Promise<WireResponse> {
  const url = new URL(location);
  url.searchParams.set('digest', blob.digest);
  return http.client.send({ ...chunkRequest(http, action), method: 'PUT', url, body, accept: [200, 201, 202, 204] });
}

/** Sends a blob in PATCH requests, then an empty PUT (OCI distribution-spec 1.1, "Pushing a blob in chunks"). */
async function uploadChunks(upload: BlobUpload, start: URL, chunkBytes: number): Promise<WireResponse> {
  const { http, blob, action, content } = upload;
  const take = slicer(content);
  let url = start;
  for (let offset = 0; offset < blob.size; offset += chunkBytes) {
    const size = Math.min(chunkBytes, blob.size - offset);
    const headers = { ...octets, 'content-range': `${offset}-${offset + size - 1}` };
    const body = { size, content: take(size) };
    const request = { ...chunkRequest(http, action), method: 'PATCH', url, headers, body, accept: [202] } as const;
    const response = await http.client.send(request).catch((error: unknown) => {
      throw withoutChunks(error, http.name);
    });
    response.discard();
    url = nextLocation(http, response, url);
  }
  // The content ends here or has too many bytes, which `counted` detects.
  await content.next();
  return putBlob(upload, url, nothing);
}

/** Names both refusals of a registry that takes neither the whole nor its parts. */
function withoutChunks(error: unknown, name: string): unknown {
  const isFinal = error instanceof RemoteError && !(error instanceof TransientError);
  if (!isFinal || error.code === 'too-large' || error.code === 'deadline-passed') return error;
  const found = `takes no blob of that size (413) and no chunks: ${error.problem.found ?? error.message}`;
  return new RemoteError({ code: 'too-large', where: name, found }, { cause: error });
}

const octets = { 'content-type': 'application/octet-stream' };

function chunkRequest({ push, name }: HttpRepository, action: string) {
  return { scopes: push, headers: octets, action, name };
}

/** Cuts one stream into streams of given sizes. A chunk is lent, so the rest of one is used before the next is read. */
function slicer(content: AsyncGenerator<Uint8Array>): (size: number) => AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = nothing;
  return async function* take(size) {
    for (let left = size; left > 0;) {
      if (rest.length === 0) {
        const { done, value } = await content.next();
        if (done === true) return;
        rest = value;
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  };
}

function minChunkBytes(response: WireResponse): number {
  const text = response.header('oci-chunk-min-length') ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}

function nextLocation({ client, name }: HttpRepository, response: WireResponse, from: URL): URL {
  return client.policy.target(locationOf(response.header('location'), name), from, 'upload location');
}

/** Notes a blob whose digest the registry names after it took or mounted it: it need not be checked again. */
function acknowledge({ acknowledged }: HttpRepository, { digest }: Descriptor, response: WireResponse): void {
  if (response.status === 201 && response.header('docker-content-digest') === digest) acknowledged.add(digest);
}

/**
 * Mounts a blob of another repository of the same registry ("Mounting a blob from another repository"). False when the
 * registry does not: 202 offers an upload instead, Docker Hub and others refuse (go-containerregistry#1741, #1404).
 */
export async function mountBlob(http: HttpRepository, blob: Descriptor, from: string): Promise<boolean> {
  const { client, name } = http;
  const url = http.url('blobs/uploads/');
  url.searchParams.set('mount', blob.digest);
  url.searchParams.set('from', from);
  const action = `mount the blob ${shortDigest(blob.digest)}`;
  const scopes = [...http.push, `repository:${from}:pull`] as const;
  try {
    const response = await client.send({
      method: 'POST',
      url,
      scopes,
      body: nothing,
      accept: [201, 202],
      action,
      name,
    });
    response.discard();
    acknowledge(http, blob, response);
    if (response.status === 202) await cancelUpload(http, url, response.header('location'));
    return response.status === 201;
  } catch (error) {
    if (error instanceof RemoteError && !(error instanceof TransientError)) return false;
    throw error;
  }
}

const nothing = new Uint8Array();

/** Cancels an unused upload; failures do not matter, since registries clean up by themselves. */
async function cancelUpload({ client, push, name }: HttpRepository, from: URL, location?: string): Promise<void> {
  try {
    const url = client.policy.target(locationOf(location, name), from, 'upload location');
    const accept = [200, 202, 204, 404, 405];
    const response = await client.send({
      method: 'DELETE',
      url,
      scopes: push,
      accept,
      action: 'cancel an upload',
      name,
    });
    response.discard();
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
  }
}

function locationOf(location: string | undefined, name: string): string {
  if (location !== undefined) return location;
  throw new RemoteError({
    code: 'no-upload-location',
    where: name,
    expected: 'a Location for an upload',
    found: 'none',
  });
}

async function* counted({ size, digest }: Descriptor, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of content) {
    sent += chunk.length;
    if (sent > size) break;
    yield chunk;
  }
  if (sent === size) return;
  throw new RefusedError({
    code: 'wrong-size',
    expected: `${size} bytes for ${shortDigest(digest)}`,
    found: `${sent > size ? 'more' : sent}; nothing was kept`,
  });
}
