import { mapBounded } from '../../base/concurrency.ts';
import type { Environment } from '../../flow/flow.ts';
import { bytesOfBlob } from '../../registry/blob-bytes.ts';
import { isRecord } from '../../base/json-path.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Repository } from '../../registry/registry.ts';
import { compareCores, compareVersions, type Version } from '../../version/semver.ts';
import { takesChannel, versionOfTag } from './naming.ts';

interface TaggedVersion {
  readonly tag: string;
  readonly version: Version;
}

const maxReads = 8;
const maxOfOneDay = 100;
const maxDepth = 4;
const maxConfigurationBytes = 1024 * 1024;

/**
 * Returns the tags of the newest versions that the environment takes, newest first, at most `maxVersions`. SemVer
 * orders them; dev versions of one day differ by a commit's id alone, which is no order, so the time at which the image
 * was made decides.
 */
export async function newestVersions(
  repository: Repository,
  environment: Environment,
  maxVersions: number,
): Promise<readonly string[]> {
  const versions = (await repository.tags()).flatMap((tag): readonly TaggedVersion[] => {
    const version = versionOfTag(tag);
    return version === undefined || !takesChannel(environment, tag) ? [] : [{ tag, version }];
  });
  const sorted = versions.toSorted((left, right) => compareVersions(right.version, left.version));
  const [first] = sorted;
  const even = sorted.filter((one) => first !== undefined && isOfOneDay(one, first)).slice(0, maxOfOneDay);
  if (even.length < 2) return sorted.slice(0, maxVersions).map(({ tag }) => tag);
  const dated = await mapBounded(even, maxReads, async (one) => ({ ...one, time: await timeOf(one.tag, repository) }));
  const ordered = dated.toSorted((left, right) => (left.time === right.time ? 0 : left.time < right.time ? 1 : -1));
  const rest = sorted.filter((one) => !even.includes(one));
  return [...ordered, ...rest].slice(0, maxVersions).map(({ tag }) => tag);
}

/** Of versions that only a commit's id tells apart: `1.3.0-dev.20261123.abc1234`. */
function isOfOneDay(left: TaggedVersion, right: TaggedVersion): boolean {
  const [ours, theirs] = [dayOf(left.version), dayOf(right.version)];
  return ours !== undefined && ours === theirs && compareCores(left.version, right.version) === 0;
}

function dayOf({ prerelease: [word, day, ...rest] }: Version): string | undefined {
  return word === 'dev' && rest.length === 1 ? day : undefined;
}

/** When the image was made, by its annotation or its configuration; empty where neither says. */
async function timeOf(tag: string, repository: Repository, depth = 0): Promise<string> {
  const manifest = depth > maxDepth ? undefined : await repository.manifest(tag);
  if (manifest === undefined) return '';
  const { annotations, blobs, manifests } = contentOf(manifest, repository.name);
  const said = annotations?.['org.opencontainers.image.created'];
  if (said !== undefined) return isoOf(said);
  const [child] = manifests;
  if (child !== undefined) return timeOf(child.digest, repository, depth + 1);
  const [configuration] = blobs;
  if (configuration === undefined || configuration.size > maxConfigurationBytes) return '';
  return createdIn(await bytesOfBlob(repository, configuration));
}

function createdIn(bytes: Uint8Array): string {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const created = isRecord(json) ? json['created'] : undefined;
    return typeof created === 'string' ? isoOf(created) : '';
  } catch {
    return '';
  }
}

function isoOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
