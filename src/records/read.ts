import { mapBounded } from '../base/concurrency.ts';
import { RefusedError, StepError } from '../base/errors.ts';
import { type Digest, shortDigest } from '../registry/digest.ts';
import { bytesOfBlob } from '../registry/blob-bytes.ts';
import { contentOf } from '../registry/manifest.ts';
import { isSettled, type ReferrersOptions, referrersOf } from '../registry/referrers.ts';
import type { Descriptor, Manifest, Repository } from '../registry/registry.ts';
import { type Envelope, readBundle, readEnvelope } from './dsse.ts';
import { unreadable } from './json.ts';
import { mediaTypes, type Statement } from './records.ts';
import { readStatement } from './statement.ts';

/** A record about an artifact as it lies in the registry; nothing in it is trusted yet. */
export interface FoundRecord<S = Statement> {
  /** Of the record's own manifest. */
  readonly digest: Digest;
  /** The statement, or the reason why it cannot be read. */
  readonly content: RecordContent<S> | { readonly unreadable: string };
}

export interface RecordContent<S = Statement> {
  readonly statement: S;
  /** Without signatures where the statement is bare. */
  readonly envelope: Envelope;
}

/** One kind of record: the type that marks it, and its parser. */
interface Reader<S> {
  readonly artifactType: string;
  readonly read: (statement: Uint8Array) => S;
}

const maxRecords = 500;
const maxRecordBytes = 256 * 1024;
const maxReads = 8;

/**
 * Reads the records beside an artifact, by the referrers API and by the fallback tag. Throws RemoteError when the
 * registry does not answer, RefusedError `too-many-records`.
 */
export function recordsOf(
  repository: Repository,
  digest: Digest,
  options: ReadOptions = {},
): Promise<readonly FoundRecord[]> {
  return statementsOf(repository, digest, { artifactType: mediaTypes.artifact, read: readStatement }, options);
}

export interface ReadOptions extends Pick<ReferrersOptions, 'lists'> {
  /** Names what is attached and cannot be read. */
  readonly warn?: (message: string) => void;
}

/** As `recordsOf`, for any kind of record. */
export async function statementsOf<S>(
  repository: Repository,
  digest: Digest,
  reader: Reader<S>,
  { lists = 'all', warn = () => {} }: ReadOptions = {},
): Promise<readonly FoundRecord<S>[]> {
  const broken: FoundRecord<S>[] = [];
  const all = await referrersOf(repository, digest, {
    lists,
    // Any user with push access can attach something malformed: it is named, and the others are read.
    onUnreadable: (listed, error) => {
      if (!isSettled(error)) throw error;
      warn(`beside ${shortDigest(digest)} something is attached that cannot be read: ${error.message}`);
      if (listed?.artifactType === reader.artifactType) {
        broken.push({ digest: listed.digest, content: { unreadable: error.message } });
      }
    },
  });
  const records = all.filter((manifest) => contentOf(manifest, repository.name).artifactType === reader.artifactType);
  if (records.length > maxRecords) {
    throw new RefusedError({
      code: 'too-many-records',
      where: `${repository.name}@${shortDigest(digest)}`,
      expected: `at most ${maxRecords} records`,
      found: String(records.length),
      fix: 'remove those that krci-deploy did not write',
    });
  }
  const read = await mapBounded(records, maxReads, (manifest) => readRecord(repository, manifest, reader));
  for (const { digest: record, content } of read) {
    if ('unreadable' in content) warn(`the record ${shortDigest(record)} cannot be read: ${content.unreadable}`);
  }
  return [...broken, ...read];
}

async function readRecord<S>(repository: Repository, manifest: Manifest, reader: Reader<S>): Promise<FoundRecord<S>> {
  const { digest } = manifest.descriptor;
  try {
    const [, layer, ...others] = contentOf(manifest, repository.name).blobs;
    if (layer === undefined || others.length > 0) throw unreadable('one layer');
    return { digest, content: await contentIn(repository, layer, reader) };
  } catch (error) {
    if (error instanceof StepError && isSettled(error)) return { digest, content: { unreadable: error.message } };
    throw error;
  }
}

async function contentIn<S>(repository: Repository, layer: Descriptor, { read }: Reader<S>): Promise<RecordContent<S>> {
  if (layer.size > maxRecordBytes) throw unreadable(`at most ${maxRecordBytes} bytes`, String(layer.size));
  const bytes = await bytesOfBlob(repository, layer);
  if (layer.mediaType === mediaTypes.envelope || layer.mediaType === mediaTypes.bundle) {
    const envelope = layer.mediaType === mediaTypes.bundle ? readBundle(bytes) : readEnvelope(bytes);
    return { envelope, statement: read(envelope.payload) };
  }
  if (layer.mediaType !== mediaTypes.statement)
    throw unreadable(
      `a layer of ${mediaTypes.envelope}, ${mediaTypes.bundle} or ${mediaTypes.statement}`,
      'another kind',
    );
  return { envelope: { payload: bytes, signatures: [] }, statement: read(bytes) };
}
