import { UsageError } from '../../../errors.ts';
import { applicationOf, environmentBefore } from '../../../flow/questions.ts';
import { faultOf } from '../../../records/chain.ts';
import { trustedKeys } from '../../../records/keys.ts';
import { recordsOf } from '../../../records/read.ts';
import { isDigest } from '../../../registry/digest.ts';
import { contentOf, isRecord, largestManifest } from '../../../registry/manifest.ts';
import { parseLocation, parseReference, type Reference } from '../../../registry/reference.ts';
import type { Descriptor, Manifest, Repository } from '../../../registry/registry.ts';
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
  const named = parseReference(artifact, { what: 'artifact' });
  const earlier = placeBefore(context);
  const fixed = earlier === undefined ? undefined : await recorded(context, earlier, ports);
  const words = await ownWords(
    [named, ...(earlier === undefined ? [] : [earlier.repository])],
    named.digest ?? '',
    ports,
  );
  return { ...words, fixed: fixed ?? words.fixed };
}

interface Place {
  readonly environment: string;
  readonly repository: Reference;
}

/** Where the artifact comes from: a promotion asks before it moves anything, so that is where it is. */
function placeBefore({ flow, environment, subject }: QuestionContext): Place | undefined {
  const before = flow && environment && environmentBefore(flow, environment.name);
  if (flow === undefined || before === undefined || subject.application === undefined) return undefined;
  const { image } = applicationOf(flow, subject.application);
  return { environment: before.name, repository: parseLocation(before.registry, image) };
}

async function recorded(
  { flow, subject }: QuestionContext,
  { environment, repository }: Place,
  { files, registries }: Ports,
): Promise<ArtifactFacts['fixed']> {
  const { application, digest = '' } = subject;
  if (flow?.records === undefined || application === undefined || !isDigest(digest)) return undefined;
  const entry = { digest, flow: flow.name, application, environment };
  const trust = await trustedKeys(flow, files);
  const times = (await recordsOf(registries.open(repository), digest)).flatMap((record) =>
    'statement' in record.content && faultOf(record, entry, trust) === undefined
      ? [record.content.statement.promotion.time]
      : [],
  );
  const [oldest] = times.toSorted((left, right) => Date.parse(left) - Date.parse(right));
  return oldest === undefined ? undefined : { at: new Date(oldest), by: `the record of its entry into ${environment}` };
}

/** Of the first place that has it. */
async function ownWords(places: readonly Reference[], digest: string, ports: Ports): Promise<ArtifactFacts> {
  for (const place of places) {
    const repository = ports.registries.open(place);
    const manifest = await repository.manifest(digest);
    if (manifest !== undefined) return wordsOf(repository, manifest);
  }
  const names = places.map((place) => ports.registries.open(place).name).join(' and ');
  throw new UsageError('artifact-missing', `expected the artifact in ${names}, found nothing under its digest`);
}

async function wordsOf(repository: Repository, manifest: Manifest): Promise<ArtifactFacts> {
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
