import { UsageError } from '../../../base/errors.ts';
import { applicationOf, environmentBefore, environmentOf } from '../../../flow/questions.ts';
import { gitopsRepositoryOf } from '../../../flow/repository.ts';
import { entryRecord } from '../../../records/chain.ts';
import { trustedKeys } from '../../../records/keys.ts';
import { recordsOf } from '../../../records/read.ts';
import type { Promotion } from '../../../records/records.ts';
import { type Standing, standingOf } from '../../../records/standing.ts';
import { bytesOfBlob } from '../../../registry/blob-bytes.ts';
import { isDigest } from '../../../registry/digest.ts';
import { isRecord } from '../../../base/json-path.ts';
import { contentOf, maxManifestBytes } from '../../../registry/manifest.ts';
import { parseLocation, parseReference, type Reference } from '../../../registry/reference.ts';
import type { Descriptor, Manifest, Repository } from '../../../registry/registry.ts';
import type { Ports } from '../../ports.ts';
import type { CheckContext } from './check.ts';

/** Facts from an artifact and its records about its build. */
export interface ArtifactFacts {
  /** Time since which the digest is fixed, and the source of that time. */
  readonly fixed: { readonly at: Date; readonly by: string } | undefined;
  /** Reason why the record no longer proves the time: Git has named another digest since. */
  readonly moved?: string | undefined;
  /** `org.opencontainers.image.source`, of the manifest or the image. */
  readonly source: string | undefined;
  /** The commit that it was built from: by a record, else by the artifact's own label. */
  readonly revision: string | undefined;
}

/**
 * Reads the facts of the artifact.
 * Where the flow has records, the newest one of the digest's entry into the environment before gives the time: the
 * artifact's own labels cost a builder nothing. It counts while Git names the digest there because of that record: an
 * artifact that was taken out and put back, by a promotion or an edit, was not there when it was approved. @throws
 * UsageError without an artifact, RemoteError
 */
export async function artifactFacts(context: CheckContext, ports: Ports): Promise<ArtifactFacts> {
  const { artifact } = context.subject;
  if (artifact === undefined) {
    throw new UsageError({
      code: 'approval-without-artifact',
      expected: 'the artifact that is approved',
      found: 'none',
      fix: 'give the input "artifact"',
    });
  }
  const named = parseReference(artifact, { what: 'artifact' });
  const earlier = placeBefore(context);
  const entered = earlier === undefined ? undefined : await newestEntry(context, earlier, ports);
  const words = await ownWords(
    [named, ...(earlier === undefined ? [] : [earlier.repository])],
    named.digest ?? '',
    ports,
  );
  if (earlier === undefined || entered === undefined) return words;
  const { record, moved } = entered;
  const fixed = { at: new Date(record.time), by: `the record of its entry into ${earlier.environment}` };
  const revision = record.commit ?? words.revision;
  return moved === undefined ? { ...words, fixed, revision } : { ...words, fixed: undefined, moved, revision };
}

interface ArtifactPlace {
  readonly environment: string;
  readonly repository: Reference;
}

/**
 * Returns the artifact's source.
 * The gate runs before a promotion moves it, so that is where it is.
 */
function placeBefore({ flow, environment, subject }: CheckContext): ArtifactPlace | undefined {
  const before = flow && environment && environmentBefore(flow, environment.name);
  if (flow === undefined || before === undefined || subject.application === undefined) return undefined;
  const { image } = applicationOf(flow, subject.application);
  return { environment: before.name, repository: parseLocation(before.registry, image) };
}

interface NewestEntry {
  readonly record: Promotion;
  readonly moved: string | undefined;
}

async function newestEntry(
  { flow, subject }: CheckContext,
  { environment, repository }: ArtifactPlace,
  ports: Ports,
): Promise<NewestEntry | undefined> {
  const { application, digest = '' } = subject;
  if (flow?.records === undefined || application === undefined || !isDigest(digest)) return undefined;
  const entry = { digest, flow: flow.name, application, environment, now: ports.clock.now() };
  const trust = await trustedKeys(flow, ports.files);
  const proof = entryRecord(await recordsOf(ports.registries.open(repository), digest), entry, trust);
  if (proof === undefined) return undefined;
  const { placeHistories } = await import('../../../flow/place-history.ts');
  const pair = { application: applicationOf(flow, application), environment: environmentOf(flow, environment) };
  const [history] = await placeHistories(flow, [pair], await gitopsRepositoryOf(flow, {}, ports));
  const standing = history === undefined ? 'unknown' : standingOf(proof, digest, history);
  return { record: proof.promotion, moved: movedBy(standing, environment) };
}

function movedBy(standing: Standing, environment: string): string | undefined {
  if (standing === 'past') return `${environment} has come to name something else, or this again, since its record`;
  return standing === 'pending' ? `Git does not name it for ${environment}, though a record does` : undefined;
}

/** Reads the artifact's own labels from the first place that has it. */
async function ownWords(places: readonly Reference[], digest: string, ports: Ports): Promise<ArtifactFacts> {
  for (const place of places) {
    const repository = ports.registries.open(place);
    const manifest = await repository.manifest(digest);
    if (manifest !== undefined) return wordsOf(repository, manifest);
  }
  const names = places.map((place) => ports.registries.open(place).name).join(' and ');
  throw new UsageError({
    code: 'artifact-missing',
    expected: `the artifact in ${names}`,
    found: 'nothing under its digest',
    fix: 'push it there first',
  });
}

async function wordsOf(repository: Repository, manifest: Manifest): Promise<ArtifactFacts> {
  const content = contentOf(manifest, repository.name);
  const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
  const child = first === undefined ? undefined : await repository.manifest(first.digest);
  const inner = child === undefined ? content : contentOf(child, repository.name);
  const image = await configurationOf(repository, inner.blobs[0]);
  const labels = { ...image.labels, ...inner.annotations, ...content.annotations };
  const at = new Date(labels['org.opencontainers.image.created'] ?? image.created ?? '');
  return {
    fixed: Number.isNaN(at.getTime()) ? undefined : { at, by: 'the artifact' },
    source: labels['org.opencontainers.image.source'],
    revision: labels['org.opencontainers.image.revision'],
  };
}

interface Configuration {
  readonly created?: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Reads `created` and `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function configurationOf(repository: Repository, config: Descriptor | undefined): Promise<Configuration> {
  if (config === undefined || config.size > maxManifestBytes) return { labels: {} };
  const json = parsed(new TextDecoder().decode(await bytesOfBlob(repository, config)));
  const inner = json['config'];
  const labels = isRecord(inner) && isRecord(inner['Labels']) ? inner['Labels'] : {};
  return {
    ...(typeof json['created'] === 'string' && { created: json['created'] }),
    labels: Object.fromEntries(
      Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}
