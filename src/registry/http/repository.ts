import { RemoteError } from '../../base/errors.ts';
import type { ApiRequest, Client } from './client.ts';
import { digestOf, isDigest, isSameAlgorithm, shortDigest } from '../digest.ts';
import { hashHere } from '../hashing.ts';
import type { HttpRepository } from './model.ts';
import { httpReferrers } from './referrers.ts';
import { mountBlob, uploadBlob } from './upload.ts';
import { listTags } from './tags.ts';
import { maxManifestBytes, sniffMediaType } from '../manifest.ts';
import { isManifestType, manifestTypes } from '../media-types.ts';
import type { ImageReference } from '../reference.ts';
import type { Descriptor, Manifest, Repository } from '../registry.ts';
import { connectionError } from '../../http/connection-error.ts';
import type { WireResponse } from './transport.ts';
import { digestLike, verified, wrongDigest } from '../verified.ts';

/** A smaller blob is not worth a connection of its own. */
const minBulkBytes = 4 * 1024 * 1024;

/** Opens a repository behind the distribution API (OCI distribution-spec 1.1). */
export function httpRepository(reference: ImageReference, client: Client, hashing = hashHere): Repository {
  const path = reference.repository;
  const name = `${reference.registry}/${path}`;
  const http: HttpRepository = {
    client,
    name,
    path,
    url: (rest) => new URL(`/v2/${path}/${rest}`, client.policy.base),
    pull: [`repository:${path}:pull`],
    push: [`repository:${path}:pull,push`],
    acknowledged: new Set(),
    uploads: { chunkBytes: undefined },
    hashing,
  };
  return {
    name,
    host: reference.registry,
    resolve: (tagOrDigest) => resolveManifest(http, tagOrDigest),
    manifest: (tagOrDigest) => getManifest(http, tagOrDigest),
    putManifest: (manifest) => putManifest(http, manifest.descriptor.digest, manifest),
    tag: (tag, manifest, { ifAbsent = false } = {}) =>
      ifAbsent ? tagIfAbsent(http, tag, manifest) : putManifest(http, tag, manifest),
    hasBlob: async (blob) => http.acknowledged.has(blob.digest) || (await hasBlob(http, blob)),
    blob: (blob) => getBlob(http, blob),
    putBlob: (blob, content) => uploadBlob(http, blob, content),
    mount: async (blob, from) =>
      from.host === reference.registry && (await mountBlob(http, blob, from.name.slice(from.host.length + 1))),
    ...httpReferrers(http),
    tags: () => listTags(http),
  };
}

function manifestRequest(http: HttpRepository, tagOrDigest: string, method: 'GET' | 'HEAD'): ApiRequest {
  return {
    method,
    url: http.url(`manifests/${tagOrDigest}`),
    scopes: http.pull,
    headers: { accept: manifestTypes.join(', ') },
    accept: [200, 404],
    action: `give the manifest ${shortDigest(tagOrDigest)}`,
    name: http.name,
  };
}

/**
 * Resolves a manifest, with HEAD where it suffices; Artifactory answers 403 for missing content (RTFACT-13797), others
 * do not support HEAD.
 */
async function resolveManifest(http: HttpRepository, tagOrDigest: string): Promise<Descriptor | undefined> {
  const request = manifestRequest(http, tagOrDigest, 'HEAD');
  const response = await http.client.send({ ...request, accept: [200, 404, 403, 405] });
  response.discard();
  if (response.status === 404) return undefined;
  const digest = response.header('docker-content-digest');
  const mediaType = mediaTypeOf(response);
  const size = Number(response.header('content-length'));
  if (response.status === 200 && digest !== undefined && isDigest(digest) && isManifestType(mediaType) && size > 0) {
    if (!isDigest(tagOrDigest) || tagOrDigest === digest) return { mediaType, digest, size };
    if (isSameAlgorithm(tagOrDigest, digest)) throw wrongDigest(tagOrDigest, digest, http.name);
    // A registry may answer a sha512 digest with the sha256 of the same bytes: they are read and compared.
  }
  return (await getManifest(http, tagOrDigest))?.descriptor;
}

async function getManifest(http: HttpRepository, tagOrDigest: string): Promise<Manifest | undefined> {
  const { response, bytes } = await http.client.read(manifestRequest(http, tagOrDigest, 'GET'), maxManifestBytes);
  if (response.status === 404) return undefined;
  if (bytes === undefined) {
    const expected = `a manifest of at most ${maxManifestBytes} bytes`;
    throw new RemoteError({ code: 'manifest-too-large', where: http.name, expected, found: 'more' });
  }
  const announced = response.header('docker-content-digest');
  const expected = isDigest(tagOrDigest) ? tagOrDigest : announced;
  const digest = expected !== undefined && isDigest(expected) ? digestLike(expected, bytes) : digestOf(bytes);
  if (expected !== undefined && expected !== digest) throw wrongDigest(expected, digest, http.name);
  const served = mediaTypeOf(response);
  const mediaType = isManifestType(served) ? served : (sniffMediaType(bytes) ?? served);
  return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
}

/**
 * Sets a free tag by a conditional request (RFC 9110, section 13.1.2). Most registries ignore the condition, so the
 * caller reads the tag again; one that answers 412 has left it alone.
 */
async function tagIfAbsent(http: HttpRepository, tag: string, manifest: Manifest): Promise<void> {
  const response = await sendManifest(http, tag, manifest, { 'if-none-match': '*' });
  if (response.status !== 412) return;
  // If the tag names nothing, the registry means something else by 412.
  if ((await resolveManifest(http, tag)) === undefined) await putManifest(http, tag, manifest);
}

async function putManifest(http: HttpRepository, tagOrDigest: string, manifest: Manifest): Promise<void> {
  await sendManifest(http, tagOrDigest, manifest, {});
}

async function sendManifest(
  http: HttpRepository,
  tagOrDigest: string,
  manifest: Manifest,
  condition: Readonly<Record<string, string>>,
): Promise<WireResponse> {
  const { digest, mediaType } = manifest.descriptor;
  const isConditional = Object.keys(condition).length > 0;
  const response = await http.client.send({
    method: 'PUT',
    url: http.url(`manifests/${tagOrDigest}`),
    scopes: http.push,
    headers: { 'content-type': mediaType, ...condition },
    body: manifest.bytes,
    accept: [200, 201, 202, ...(isConditional ? [412] : [])],
    action: `take the manifest ${shortDigest(digest)}`,
    name: http.name,
  });
  response.discard();
  const stored = response.header('docker-content-digest');
  const isOther = stored !== undefined && isDigest(stored) && digestLike(stored, manifest.bytes) !== stored;
  if (response.status === 412 || !isOther) return response;
  throw new RemoteError({
    code: 'manifest-rewritten',
    where: http.name,
    found: `was given the manifest ${shortDigest(digest)} and stored ${shortDigest(stored)}: it rewrites manifests`,
  });
}

/** Checks whether a blob exists; "access denied" counts as "not there": the upload that follows shows which it was. */
async function hasBlob(http: HttpRepository, blob: Descriptor): Promise<boolean> {
  const response = await http.client.send({
    method: 'HEAD',
    url: http.url(`blobs/${blob.digest}`),
    scopes: http.pull,
    accept: [200, 404, 403, 405],
    action: `give the blob ${shortDigest(blob.digest)}`,
    name: http.name,
  });
  response.discard();
  const size = response.header('content-length');
  return response.status === 200 && (size === undefined || Number(size) === blob.size);
}

async function* getBlob(http: HttpRepository, blob: Descriptor): AsyncGenerator<Uint8Array> {
  const response = await http.client.send({
    method: 'GET',
    url: http.url(`blobs/${blob.digest}`),
    scopes: http.pull,
    // Some servers compress already compressed content again on the way, and the digest is of the stored bytes.
    headers: { 'accept-encoding': 'identity' },
    bulk: blob.size >= minBulkBytes,
    accept: [200, 404],
    action: `give the blob ${shortDigest(blob.digest)}`,
    name: http.name,
  });
  if (response.status === 404) {
    response.discard();
    throw new RemoteError({
      code: 'blob-missing',
      where: http.name,
      expected: `the blob ${blob.digest}`,
      found: 'none: the image is incomplete there',
    });
  }
  try {
    yield* verified(blob, response.body, http.name, http.hashing);
  } catch (error) {
    throw connectionError(error, http.name);
  } finally {
    response.discard();
  }
}

function mediaTypeOf(response: WireResponse): string {
  return (response.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
