import { RefusedError, RemoteError } from '../../base/errors.ts';
import { shortDigest } from '../digest.ts';
import type { HttpRepository } from './model.ts';
import { readAhead } from '../copy/read-ahead.ts';
import type { Descriptor } from '../registry.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { WireResponse } from './transport.ts';

/**
 * Uploads a blob: POST for a place, then one PUT of all bytes (OCI distribution-spec 1.1, "POST then PUT"). The
 * registry hashes what arrives and stores nothing under a wrong digest; the length is watched here, because a body
 * that is too long would be read as the next request.
 */
export async function uploadBlob(
  http: HttpRepository,
  blob: Descriptor,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const { client, name, push: scopes } = http;
  const action = `take the blob ${shortDigest(blob.digest)}`;
  const start = http.url('blobs/uploads/');
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
    const url = client.policy.target(locationOf(opened.header('location'), name), start, 'upload location');
    url.searchParams.set('digest', blob.digest);
    await ahead.ready;
    const response = await client.send({
      method: 'PUT',
      url,
      scopes,
      headers: { 'content-type': 'application/octet-stream' },
      body: { size: blob.size, content: counted(blob, ahead) },
      accept: [200, 201, 202, 204],
      action,
      name,
    });
    response.discard();
    acknowledge(http, blob, response);
  } finally {
    ahead.abandon();
  }
}

/** Notes a blob whose digest the registry names after it took or mounted it: it need not be asked for again. */
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
