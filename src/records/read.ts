import { mapBounded } from '../bounded.ts';
import { RefusedError } from '../errors.ts';
import { type Digest, shortDigest } from '../registry/digest.ts';
import { contentOf } from '../registry/manifest.ts';
import { referrersOf } from '../registry/referrers.ts';
import type { Descriptor, Manifest, Repository } from '../registry/registry.ts';
import { type Envelope, readEnvelope } from './dsse.ts';
import { unreadable } from './json.ts';
import { mediaTypes, type Statement } from './records.ts';
import { readStatement } from './statement.ts';

/** Something that says it is a record about an artifact. Nothing in it is believed yet. */
export interface FoundRecord {
  /** Of the record's own manifest. */
  readonly digest: Digest;
  /** What cannot be read says why. */
  readonly content: RecordContent | { readonly unreadable: string };
}

export interface RecordContent {
  readonly statement: Statement;
  /** Without signatures where the statement is bare. */
  readonly envelope: Envelope;
}

const most = 500;
const largest = 256 * 1024;
const atOnce = 8;

/**
 * The records beside an artifact, by the referrers API and by the fallback tag. Throws RemoteError when the registry
 * does not answer, RefusedError when there are more than anybody wrote in good faith.
 */
export async function recordsOf(repository: Repository, digest: Digest): Promise<readonly FoundRecord[]> {
  const records = (await referrersOf(repository, digest)).filter((manifest) => isRecord(manifest, repository));
  if (records.length > most) {
    throw new RefusedError(
      'too-many-records',
      `${repository.name}: ${records.length} records of ${shortDigest(digest)}; at most ${most} are read: remove those that krci-deploy did not write`,
    );
  }
  return mapBounded(records, atOnce, (manifest) => readRecord(repository, manifest));
}

function isRecord(manifest: Manifest, { name }: Repository): boolean {
  return contentOf(manifest, name).artifactType === mediaTypes.artifact;
}

async function readRecord(repository: Repository, manifest: Manifest): Promise<FoundRecord> {
  const { digest } = manifest.descriptor;
  try {
    const [, layer, ...others] = contentOf(manifest, repository.name).blobs;
    if (layer === undefined || others.length > 0) throw unreadable('expected one layer');
    return { digest, content: await contentIn(repository, layer) };
  } catch (error) {
    // What the registry cannot give now it may give later: only what was given and is wrong ends here.
    if (error instanceof RefusedError) return { digest, content: { unreadable: error.message } };
    throw error;
  }
}

async function contentIn(repository: Repository, layer: Descriptor): Promise<RecordContent> {
  if (layer.size > largest) throw unreadable(`it has ${layer.size} bytes; at most ${largest} are read`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of repository.blob(layer)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (layer.mediaType === mediaTypes.envelope) {
    const envelope = readEnvelope(bytes);
    return { envelope, statement: readStatement(envelope.payload) };
  }
  if (layer.mediaType !== mediaTypes.statement) throw unreadable('its layer is of another kind');
  return { envelope: { payload: bytes, signatures: [] }, statement: readStatement(bytes) };
}
