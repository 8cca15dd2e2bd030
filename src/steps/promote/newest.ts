import { RefusedError } from '../../base/errors.ts';
import { mapBounded } from '../../base/concurrency.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import { maxSkewMs } from '../../records/chain.ts';
import { bytesOfBlob } from '../../registry/blob-bytes.ts';
import { isRecord } from '../../base/json-path.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Manifest, Repository } from '../../registry/registry.ts';
import { versionSchemes } from '../../version/schemes.ts';
import { takesChannel } from './naming.ts';

/** An image under one of its tags. */
interface DatedImage {
  readonly tag: string;
  readonly digest: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

const maxReads = 8;
/** Images whose times are read. */
const maxDated = 500;
const maxDepth = 4;
const maxConfigurationBytes = 1024 * 1024;
/** Builds that can be repeated write such times: 1970, or 1980 for the oldest time of a ZIP. */
const oldestTime = Date.UTC(1981, 0, 1);

/**
 * Yields the tags of the versions that the first environment takes, the newest first. The flow's scheme orders them by
 * their names; what names do not order (builds of one day, branches, short shas) is ordered by the time at which each
 * image was made.
 *
 * @throws RefusedError where two images have one time, or one has none that tells anything
 */
export async function* newestVersions(
  repository: Repository,
  { flow, to }: { readonly flow: Flow; readonly to: Environment },
  now: Date,
): AsyncGenerator<string> {
  const tags = (await repository.tags()).filter((tag) => takesChannel(to, tag) && !isFloating(tag, flow));
  const lines = linesOf(tags, flow).map((ranks) => inLine(ranks, repository, now));
  const [only, ...others] = lines;
  if (only === undefined) return;
  yield* others.length === 0 ? only : merged(lines, repository, now);
}

type Rank = readonly string[];

/** Groups tags into lines, and each line into ranks, the highest first; names give no order within a rank. */
function linesOf(tags: readonly string[], { versions }: Flow): readonly (readonly Rank[])[] {
  const { compare, lineOf } = versionSchemes[versions];
  const lines = new Map<string, string[]>();
  for (const tag of tags) {
    const line = lineOf(tag);
    if (line !== undefined) lines.set(line, [...(lines.get(line) ?? []), tag]);
  }
  return [...lines.values()].map((line) => {
    const ranks: string[][] = [];
    for (const tag of line.toSorted((left, right) => compare(right, left) ?? 0)) {
      const [first] = ranks.at(-1) ?? [];
      if (first !== undefined && (compare(first, tag) ?? 0) === 0) ranks.at(-1)?.push(tag);
      else ranks.push([tag]);
    }
    return ranks;
  });
}

/** Tags that the flow moves name no version. */
function isFloating(tag: string, { environments }: Flow): boolean {
  return environments.some(({ name, tags }) =>
    tags.floating.some((pattern) => pattern.replaceAll('{environment}', name) === tag),
  );
}

async function* inLine(ranks: readonly Rank[], repository: Repository, now: Date): AsyncGenerator<string> {
  for (const rank of ranks) {
    if (rank.length === 1) {
      yield* rank;
      continue;
    }
    const dated = await datedOf(rank, repository, now);
    yield* newestOf(dated, repository).map(({ tag }) => tag);
  }
}

/** Merges lines by the times of their next tags; within a line the names give the order. */
async function* merged(
  lines: readonly AsyncGenerator<string>[],
  repository: Repository,
  now: Date,
): AsyncGenerator<string> {
  const heads = new Map<AsyncGenerator<string>, DatedImage>();
  const firsts = await mapBounded(lines, maxReads, async (line) => [line, await nextOf(line)] as const);
  const tags = firsts.flatMap(([line, tag]) => (tag === undefined ? [] : [{ line, tag }]));
  const dated = await datedOf(
    tags.map(({ tag }) => tag),
    repository,
    now,
  );
  for (const { line, tag } of tags) {
    const image = dated.find((one) => one.tag === tag);
    if (image !== undefined) heads.set(line, image);
  }
  while (heads.size > 0) {
    const [newest] = newestOf([...heads.values()], repository);
    const [line] = [...heads].find(([, image]) => image === newest) ?? [];
    if (newest === undefined || line === undefined) return;
    yield newest.tag;
    heads.delete(line);
    const tag = await nextOf(line);
    const [image] = tag === undefined ? [] : await datedOf([tag], repository, now);
    if (image !== undefined) heads.set(line, image);
  }
}

async function nextOf(line: AsyncGenerator<string>): Promise<string | undefined> {
  const next = await line.next();
  return next.done === true ? undefined : next.value;
}

/** Sorts images by time, the newest first, and each once. @throws RefusedError for two images of one time */
function newestOf(images: readonly DatedImage[], repository: Repository): readonly DatedImage[] {
  const once = images.filter(({ digest }, at) => images.findIndex((image) => image.digest === digest) === at);
  const sorted = once.toSorted((left, right) => right.time - left.time);
  const at = sorted.findIndex(({ time }, index) => time === sorted[index + 1]?.time);
  const [one, other] = sorted.slice(at, at + 2);
  if (at < 0 || one === undefined || other === undefined) return sorted;
  throw unordered(repository, `${one.tag} and ${other.tag}, both made at ${new Date(one.time).toISOString()}`);
}

async function datedOf(tags: readonly string[], repository: Repository, now: Date): Promise<readonly DatedImage[]> {
  if (tags.length > maxDated)
    throw unordered(repository, `${tags.length} that only their times could order, more than the ${maxDated} read`);
  const read = await mapBounded(tags, maxReads, (tag) => datedImage(tag, repository));
  const images = read.filter((image) => image !== undefined);
  const odd = images.find(({ time }) => !(time >= oldestTime && time <= now.getTime() + maxSkewMs));
  if (odd === undefined) return images;
  const said = Number.isNaN(odd.time) ? 'without a time' : `made at ${new Date(odd.time).toISOString()}`;
  throw unordered(repository, `${odd.tag}, ${said}`);
}

function unordered(repository: Repository, found: string): RefusedError {
  return new RefusedError({
    code: 'order-unproven',
    where: repository.name,
    expected: 'images that their names or the times of their builds put in order',
    found,
    fix: 'name the "version", or let the build write org.opencontainers.image.created',
  });
}

/** Undefined for a tag that has gone since it was listed. */
async function datedImage(tag: string, repository: Repository): Promise<DatedImage | undefined> {
  const manifest = await repository.manifest(tag);
  if (manifest === undefined) return undefined;
  return { tag, digest: manifest.descriptor.digest, time: await timeOf(manifest, repository) };
}

/** When the image was made, by its annotation or its configuration; NaN where neither says. */
async function timeOf(manifest: Manifest | undefined, repository: Repository, depth = 0): Promise<number> {
  if (manifest === undefined || depth > maxDepth) return Number.NaN;
  const { annotations, blobs, manifests } = contentOf(manifest, repository.name);
  const said = annotations?.['org.opencontainers.image.created'];
  if (said !== undefined) return Date.parse(said);
  const [child] = manifests;
  if (child !== undefined) return timeOf(await repository.manifest(child.digest), repository, depth + 1);
  const [configuration] = blobs;
  if (configuration === undefined || configuration.size > maxConfigurationBytes) return Number.NaN;
  return createdIn(await bytesOfBlob(repository, configuration));
}

function createdIn(bytes: Uint8Array): number {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const created = isRecord(json) ? json['created'] : undefined;
    return typeof created === 'string' ? Date.parse(created) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
