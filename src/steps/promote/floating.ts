import { mapBounded } from '../../bounded.ts';
import { RefusedError, UsageError } from '../../errors.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { contentOf } from '../../registry/manifest.ts';
import type { Manifest, Repository } from '../../registry/registry.ts';
import { digestOfTag, putTag } from '../../registry/tag.ts';
import { isTag } from '../../registry/tag-name.ts';
import { compareVersions, formatVersion, isRelease, type Version } from '../../version/semver.ts';
import type { TagPolicy } from '../../flow/tags.ts';
import { versionOfTag } from './channels.ts';

/** A tag that follows the newest version, and how it stands at the destination. */
export interface FloatingTag {
  readonly tag: string;
  /** `stays`: what it names is higher, and it never goes back. */
  readonly action: 'set' | 'move' | 'present' | 'stays';
  /** What it named, for `move` and `stays`. */
  readonly holder?: { readonly digest: Digest; readonly version: string };
}

/**
 * The names for one version. Those made of the version's numbers are of releases alone. Throws UsageError for a name
 * that is no tag, or that is a version itself.
 */
export function floatingNames(
  patterns: readonly string[],
  tag: string,
  environment: string | undefined,
): readonly string[] {
  const version = versionOfTag(tag);
  const names = new Set<string>();
  for (const pattern of patterns) {
    const numbered = /\{(?:major|minor|patch)\}/.test(pattern);
    if (numbered && (version === undefined || !isRelease(version))) continue;
    const name = pattern.replaceAll(/\{([^{}]*)\}/g, (_all, word: string) =>
      valueOf(word, version, environment, pattern),
    );
    if (!isTag(name) || versionOfTag(name) !== undefined) {
      throw new UsageError(
        'invalid-floating-tag',
        `expected floating tags such as latest or {major}.{minor}, found "${pattern}", which ${isTag(name) ? 'is a version: those never move' : 'is no tag'}`,
      );
    }
    if (name !== tag) names.add(name);
  }
  return [...names];
}

function valueOf(word: string, version: Version | undefined, environment: string | undefined, pattern: string): string {
  const known: Readonly<Record<string, string | number | undefined>> = {
    major: version?.major,
    minor: version?.minor,
    patch: version?.patch,
    environment,
  };
  const value = Object.hasOwn(known, word) ? known[word] : undefined;
  if (value !== undefined) return String(value);
  throw new UsageError(
    'invalid-floating-tag',
    `expected {major}, {minor}, {patch} or, in a flow, {environment} in the floating tag "${pattern}", found {${word}}`,
  );
}

/**
 * Looks how the tags stand. Throws RefusedError for one that names another artifact and may not move, or of which it
 * cannot be shown that the move is forward.
 */
export async function planFloating(
  names: readonly string[],
  { allowMove }: Pick<TagPolicy, 'allowMove'>,
  repository: Repository,
  tag: string,
  digest: Digest,
): Promise<readonly FloatingTag[]> {
  const planned: FloatingTag[] = [];
  for (const name of names) {
    const found = await digestOfTag(repository, name, digest);
    if (found === undefined) planned.push({ tag: name, action: 'set' });
    else if (found === digest) planned.push({ tag: name, action: 'present' });
    else planned.push(await planMove(name, found, { allowMove, repository, tag, digest }));
  }
  return planned;
}

interface Move {
  readonly allowMove: readonly string[];
  readonly repository: Repository;
  readonly tag: string;
  readonly digest: Digest;
}

async function planMove(
  name: string,
  found: Digest,
  { allowMove, repository, tag, digest }: Move,
): Promise<FloatingTag> {
  const where = `${repository.name}:${name} is ${shortDigest(found)}`;
  if (!allowMove.some((pattern) => fits(pattern, name))) {
    throw new RefusedError(
      'tag-would-move',
      `${where} and would move to ${shortDigest(digest)}: no pattern of "allow-move" names it; add one, or leave the tag out of "floating"`,
    );
  }
  const ours = versionOfTag(tag);
  const theirs = ours && (await versionOf(repository, found, ours));
  if (ours === undefined || theirs === undefined) {
    throw new RefusedError(
      'floating-unproven',
      `${where}, and nothing there shows that ${tag} is higher: expected a version as tag, or org.opencontainers.image.version in its manifest; set the tag by hand once`,
    );
  }
  const holder = { digest: found, version: formatVersion(theirs) };
  return { tag: name, action: compareVersions(ours, theirs) > 0 ? 'move' : 'stays', holder };
}

/** Sets and moves what was planned, each looked at again right before and after. Returns whether anything changed. */
export async function setFloating(
  planned: readonly FloatingTag[],
  repository: Repository,
  manifest: Manifest,
): Promise<boolean> {
  let changed = false;
  for (const { tag, action, holder } of planned) {
    if (action === 'present' || action === 'stays') continue;
    const { digest } = manifest.descriptor;
    const now = await digestOfTag(repository, tag, digest);
    if (now === digest) continue;
    if (now !== holder?.digest) {
      throw new RefusedError(
        'tag-would-move',
        `${repository.name}:${tag} was ${holder === undefined ? 'not there' : shortDigest(holder.digest)} a moment ago and is ${now === undefined ? 'not there' : shortDigest(now)} now: another run set it; run again`,
      );
    }
    await putTag(repository, tag, manifest);
    changed = true;
  }
  return changed;
}

/** Tags looked at to find out what version an artifact has. */
const most = 200;
const atOnce = 8;

/**
 * The highest version that an artifact has, as far as it matters beside ours: the version tags at and above ours are
 * all looked at, those below until one names it; then its manifest's own word counts. A configuration's labels do not:
 * images inherit them from their base.
 */
async function versionOf(repository: Repository, digest: Digest, ours: Version): Promise<Version | undefined> {
  const tags = (await repository.tags()).flatMap((tag) => {
    const version = versionOfTag(tag);
    return version === undefined ? [] : [{ tag, version }];
  });
  const sorted = tags.toSorted((left, right) => compareVersions(right.version, left.version));
  const above = sorted.filter(({ version }) => compareVersions(version, ours) >= 0);
  if (above.length > most) return undefined;
  const names = async ({ tag }: { readonly tag: string }) => (await digestOfTag(repository, tag, digest)) === digest;
  const naming = await mapBounded(above, atOnce, names);
  const higher = above.find((_one, at) => naming[at]);
  if (higher !== undefined) return higher.version;
  for (const one of sorted.slice(above.length, above.length + most)) {
    if (await names(one)) return one.version;
  }
  const manifest = await repository.manifest(digest);
  const said = manifest && contentOf(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
  return said === undefined ? undefined : versionOfTag(said);
}

/** `*` stands for any characters, none included. Linear in the name for each part between stars. */
function fits(pattern: string, name: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return pattern === name;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  const end = name.length - tail.length;
  let from = head.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
