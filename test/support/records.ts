import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { localFiles } from '../../src/files/local.ts';
import { type RecordKind, recordManifest } from '../../src/records/attach.ts';
import { type Key, signingKey, type Trust, trustOf } from '../../src/records/keys.ts';
import { mediaTypes, type Promotion } from '../../src/records/records.ts';
import { digestOf } from '../../src/registry/digest.ts';
import { ociIndex } from '../../src/registry/media-types.ts';
import { fallbackTag, recordReferrer } from '../../src/registry/referrers.ts';
import type { Descriptor, Manifest, Repository } from '../../src/registry/registry.ts';
import { blobOf, inChunks } from './artifacts.ts';
import { flowOf, shopFlow } from './flow.ts';

/** A pair made on the spot. */
export interface Pair {
  readonly pem: string;
  readonly publicPem: string;
  readonly key: Key;
}

export function newPair(): Pair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  return { pem, publicPem, key: signingKey(pem) };
}

/** What somebody trusts whose flow file holds these keys. */
export async function trusting(...pairs: readonly Pair[]): Promise<Trust> {
  const flow = await flowOf(`${shopFlow}${recordsOfFlow(pairs.map(({ publicPem }) => publicPem))}`);
  return trustOf(flow, localFiles('.'));
}

const shopEnvironments = ['dev', 'test', 'uat', 'staging', 'prod'];

/** The flow file's `records`, with these keys in it, which may speak of the environments. */
export function recordsOfFlow(keys: readonly string[], environments = shopEnvironments): string {
  const scoped = keys.map((key) => ({ key, environments }));
  return keys.length === 0 ? 'records: {}\n' : `records: { trusted-keys: ${JSON.stringify(scoped)} }\n`;
}

export const promotion: Promotion = {
  flow: 'shop',
  application: 'cart',
  source: { environment: 'test', repository: 'registry.example.com/shop/cart' },
  destination: { environment: 'uat', repository: 'registry.example.com/shop/cart' },
  version: '1.3.0-rc.1',
  commit: '0123456789abcdef0123456789abcdef01234567',
  gitops: { repository: 'https://git.example.com/acme/gitops.git (main)', revision: 'a'.repeat(40) },
  gate: { verdict: 'pass', digest: `sha256:${'b'.repeat(64)}` },
  actor: 'ada',
  approvers: ['grace'],
  run: 'https://ci.example.com/runs/7',
  time: '2026-11-23T12:00:00.000Z',
  tool: { name: 'krci-deploy', version: '0.1.0' },
};

/** Attaches any bytes as a record, as somebody who may push could. */
export async function attachBytes(
  repository: Repository,
  subject: Descriptor,
  bytes: Uint8Array | string,
  mediaType: string = mediaTypes.envelope,
  kind?: RecordKind,
): Promise<void> {
  await recordReferrer(repository, subject.digest, await putBytes(repository, subject, bytes, mediaType, kind));
}

/** As `attachBytes`, without making the record findable. */
export async function putBytes(
  repository: Repository,
  subject: Descriptor,
  bytes: Uint8Array | string,
  mediaType: string = mediaTypes.envelope,
  kind?: RecordKind,
): Promise<Manifest> {
  const blob = blobOf(bytes, mediaType);
  const manifest = recordManifest(subject, blob.descriptor, promotion.time, kind);
  for (const one of [blobOf('{}', mediaTypes.empty), blob]) {
    if (!(await repository.hasBlob(one.descriptor))) await repository.putBlob(one.descriptor, inChunks(one.bytes));
  }
  await repository.putManifest(manifest);
  return manifest;
}

/** Lists referrers under the fallback tag, all at once. */
export async function listAll(repository: Repository, subject: Descriptor, all: readonly Manifest[]): Promise<void> {
  const manifests = all.map(({ descriptor }) => descriptor);
  const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests }));
  const index = { bytes, descriptor: { mediaType: ociIndex, digest: digestOf(bytes), size: bytes.length } };
  await repository.putManifest(index);
  await repository.tag(fallbackTag(subject.digest), index);
}
