import { UsageError } from '../../../base/errors.ts';
import type { Environment } from '../../../flow/flow.ts';
import { beforeOf } from '../../../flow/graph.ts';
import { applicationOf } from '../../../flow/questions.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { entryRecord } from '../../../records/chain.ts';
import { trustOf } from '../../../records/keys.ts';
import { recordsOf } from '../../../records/read.ts';
import type { Promotion } from '../../../records/records.ts';
import { type Standing, standingOf } from '../../../records/standing.ts';
import { annotationsOf } from '../../../registry/annotations.ts';
import { isDigest } from '../../../registry/digest.ts';
import { parseLocation, parseReference, type Reference } from '../../../registry/reference.ts';
import type { Manifest, Repository } from '../../../registry/registry.ts';
import type { Ports } from '../../ports.ts';
import type { CheckContext } from './check.ts';

/** Facts from an artifact and its records about its build. */
export interface ArtifactFacts {
  /** Time since which a record shows the digest where it comes from; its own dates and the registry's prove nothing. */
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
 * The newest record of the digest's entry into the environment before gives the time (of several that must all come
 * before, the last; of those of which one must, the first): the artifact's own labels cost a builder nothing, and a
 * registry says when something was pushed, not what. It counts while Git names the digest there because of that record: an
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
  const { all, any } = placesBefore(context);
  const entered = await entryBefore(context, { all, any }, ports);
  const words = await ownWords(
    [named, ...[...all, ...any].map(({ repository }) => repository)],
    named.digest ?? '',
    ports,
  );
  if (entered === undefined) return words;
  const { record, moved, environment } = entered;
  const fixed = { at: new Date(record.time), by: `the record of its entry into ${environment.name}` };
  const revision = record.commit ?? words.revision;
  return moved === undefined ? { ...words, fixed, revision } : { ...words, fixed: undefined, moved, revision };
}

interface ArtifactPlace {
  readonly environment: Environment;
  readonly repository: Reference;
}

interface PlacesBefore {
  readonly all: readonly ArtifactPlace[];
  readonly any: readonly ArtifactPlace[];
}

/**
 * Returns the artifact's sources.
 * The gate runs before a promotion moves it, so that is where it is.
 */
function placesBefore({ flow, environment, subject }: CheckContext): PlacesBefore {
  if (flow === undefined || environment === undefined || subject.application === undefined) return { all: [], any: [] };
  const { image } = applicationOf(flow, subject.application);
  const placeOf = (one: Environment) => ({ environment: one, repository: parseLocation(one.registry, image) });
  const { all, any } = beforeOf(flow, environment.name);
  return { all: all.map(placeOf), any: any.map(placeOf) };
}

/** Returns the entry that came last among those that must all be there; undefined where one of them has no record. */
async function entryBefore(
  context: CheckContext,
  { all, any }: PlacesBefore,
  ports: Ports,
): Promise<NewestEntry | undefined> {
  const found: (NewestEntry | undefined)[] = [];
  for (const place of all) found.push(await newestEntry(context, place, ports));
  const ways: NewestEntry[] = [];
  for (const place of any) ways.push(...[await newestEntry(context, place, ports)].filter(isEntry));
  const open = ways.filter(({ moved }) => moved === undefined);
  if (any.length > 0) found.push((open.length > 0 ? open : ways).toSorted(byTime)[0]);
  const entries = found.filter(isEntry);
  if (entries.length < found.length) return undefined;
  return entries.find(({ moved }) => moved !== undefined) ?? entries.toSorted(byTime).at(-1);
}

function isEntry(entry: NewestEntry | undefined): entry is NewestEntry {
  return entry !== undefined;
}

function byTime(left: NewestEntry, right: NewestEntry): number {
  return Date.parse(left.record.time) - Date.parse(right.record.time);
}

interface NewestEntry {
  readonly environment: Environment;
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
  const entry = { digest, flow: flow.name, application, environment: environment.name, now: ports.clock.now() };
  const trust = await trustOf(flow, ports.files);
  const proof = entryRecord(await recordsOf(ports.registries.open(repository), digest), entry, trust);
  if (proof === undefined) return undefined;
  const { placeHistories } = await import('../../../flow/place-history.ts');
  const pair = { application: applicationOf(flow, application), environment };
  const [history] = await placeHistories(flow, [pair], await gitopsBranchesOf(flow, {}, ports));
  const standing = history === undefined ? 'unknown' : standingOf(proof, digest, history);
  return { environment, record: proof.promotion, moved: movedBy(standing, environment.name) };
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
  const labels = await annotationsOf(repository, manifest);
  return {
    fixed: undefined,
    source: labels['org.opencontainers.image.source'],
    revision: labels['org.opencontainers.image.revision'],
  };
}
