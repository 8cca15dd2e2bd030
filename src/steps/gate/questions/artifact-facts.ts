import { UsageError } from '../../../errors.ts';
import { environmentBefore } from '../../../flow/questions.ts';
import { faultOf } from '../../../records/chain.ts';
import { trustedKeys } from '../../../records/keys.ts';
import { recordsOf } from '../../../records/read.ts';
import { isDigest } from '../../../registry/digest.ts';
import { contentOf, isRecord, largestManifest } from '../../../registry/manifest.ts';
import { parseReference } from '../../../registry/reference.ts';
import type { Descriptor, Repository } from '../../../registry/registry.ts';
import type { Ports } from '../../ports.ts';
import type { QuestionContext } from './question.ts';

/** What an artifact and its records say of its making. */
export interface ArtifactFacts {
  /** Since when the digest has been what it is, and who says so. */
  readonly fixed: { readonly at: Date; readonly by: string } | undefined;
  /** `org.opencontainers.image.source` and `.revision`. */
  readonly source: string | undefined;
  readonly revision: string | undefined;
}

/**
 * Where the flow has records, the oldest one of the digest's entry into the environment before says when it was fixed:
 * the artifact's own word costs a builder nothing. Throws UsageError without an artifact, RemoteError.
 */
export async function artifactFacts(context: QuestionContext, ports: Ports): Promise<ArtifactFacts> {
  const { artifact } = context.subject;
  if (artifact === undefined) {
    throw new UsageError(
      'approval-without-artifact',
      'expected the artifact that is approved, found none: give the input "artifact"',
    );
  }
  const reference = parseReference(artifact, { what: 'artifact' });
  const repository = ports.registries.open(reference);
  const own = await ownWords(repository, reference.digest ?? '');
  return { ...own, fixed: (await recorded(context, repository, ports)) ?? own.fixed };
}

async function recorded(
  context: QuestionContext,
  repository: Repository,
  { files }: Ports,
): Promise<ArtifactFacts['fixed']> {
  const { flow, environment, subject } = context;
  if (flow?.records === undefined || environment === undefined || subject.application === undefined) return undefined;
  const before = environmentBefore(flow, environment.name);
  const { digest = '' } = subject;
  if (before === undefined || !isDigest(digest)) return undefined;
  const entry = { digest, flow: flow.name, application: subject.application, environment: before.name };
  const trust = await trustedKeys(flow, files);
  const times = (await recordsOf(repository, digest)).flatMap((record) =>
    'statement' in record.content && faultOf(record, entry, trust) === undefined
      ? [record.content.statement.promotion.time]
      : [],
  );
  const [oldest] = times.toSorted((left, right) => Date.parse(left) - Date.parse(right));
  return oldest === undefined ? undefined : { at: new Date(oldest), by: `the record of its entry into ${before.name}` };
}

async function ownWords(repository: Repository, digest: string): Promise<ArtifactFacts> {
  const manifest = await repository.manifest(digest);
  if (manifest === undefined) {
    throw new UsageError(
      'artifact-missing',
      `expected the artifact in ${repository.name}, found nothing under its digest`,
    );
  }
  const content = contentOf(manifest, repository.name);
  const image = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
  const child = image === undefined ? undefined : await repository.manifest(image.digest);
  const inner = child === undefined ? content : contentOf(child, repository.name);
  const labels = { ...inner.annotations, ...content.annotations };
  const created = labels['org.opencontainers.image.created'] ?? (await createdIn(repository, inner.blobs[0]));
  const at = new Date(created ?? '');
  return {
    fixed: Number.isNaN(at.getTime()) ? undefined : { at, by: 'the artifact' },
    source: labels['org.opencontainers.image.source'],
    revision: labels['org.opencontainers.image.revision'],
  };
}

/** `created` of the image's configuration (OCI image-spec 1.1, config.md). */
async function createdIn(repository: Repository, config: Descriptor | undefined): Promise<string | undefined> {
  if (config === undefined || config.size > largestManifest) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of repository.blob(config)) chunks.push(chunk);
  try {
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return isRecord(json) && typeof json['created'] === 'string' ? json['created'] : undefined;
  } catch {
    return undefined;
  }
}
