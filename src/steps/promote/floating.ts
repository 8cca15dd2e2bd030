import { RefusedError, UsageError } from '../../base/errors.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Manifest, Repository } from '../../registry/registry.ts';
import { digestOfTag, putTag } from '../../registry/tag.ts';
import { isTag } from '../../registry/tag-name.ts';
import { type VersionSchemeName, versionSchemes } from '../../version/schemes.ts';
import { formatVersion, isRelease, type Version } from '../../version/semver.ts';
import { versionOfTag } from './naming.ts';
import type { FloatingTag } from './model.ts';
import { versionOfArtifact } from './version-of-artifact.ts';

/**
 * Expands the patterns for one version. Names made of the version's numbers are of releases alone.
 *
 * @throws UsageError for a name that is no tag, or that is a version itself
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
      throw new UsageError({
        code: 'invalid-floating-tag',
        expected: 'floating tags such as latest or {major}.{minor}',
        found: `"${pattern}", which ${isTag(name) ? 'is a version: those never move' : 'is no tag'}`,
      });
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
  throw new UsageError({
    code: 'invalid-floating-tag',
    where: `the floating tag "${pattern}"`,
    expected: '{major}, {minor}, {patch} or, in a flow, {environment}',
    found: `{${word}}`,
  });
}

/** Which tags may move, and what shows that a move is forward. */
export interface MoveRule {
  /** Patterns; `*` stands for any characters. */
  readonly allowMove: readonly string[];
  /** Format of the versions. */
  readonly scheme: VersionSchemeName;
  /**
   * Compares the artifact with the one that a tag names by when each entered the environment first, where names give no
   * order: negative where the artifact is older. Left out without a flow.
   */
  readonly order?: (ours: Digest, theirs: Digest) => Promise<number | undefined>;
}

/**
 * Reads the state of the floating tags.
 *
 * @throws RefusedError for one that names another artifact and may not move, or whose move is not proven to be forward
 */
export async function planFloating(
  names: readonly string[],
  rule: MoveRule,
  repository: Repository,
  tag: string,
  digest: Digest,
): Promise<readonly FloatingTag[]> {
  const planned: FloatingTag[] = [];
  for (const name of names) {
    const found = await digestOfTag(repository, name, digest);
    if (found === undefined) planned.push({ tag: name, action: 'set' });
    else if (found === digest) planned.push({ tag: name, action: 'present' });
    else planned.push(await planMove(name, found, { ...rule, repository, tag, digest }));
  }
  return planned;
}

interface PlannedMove extends MoveRule {
  readonly repository: Repository;
  readonly tag: string;
  readonly digest: Digest;
}

async function planMove(name: string, found: Digest, move: PlannedMove): Promise<FloatingTag> {
  const { allowMove, repository, tag, digest } = move;
  const where = `${repository.name}:${name} is ${shortDigest(found)}`;
  if (!allowMove.some((pattern) => fits(pattern, name))) {
    throw new RefusedError({
      code: 'tag-would-move',
      where,
      expected: 'a pattern of "allow-move" that names it',
      found: `none, and it would move to ${shortDigest(digest)}`,
      fix: 'add one, or leave the tag out of "floating"',
    });
  }
  const known = (await orderByName(found, move)) ?? (await orderByEntry(found, move));
  if (known === undefined) {
    throw new RefusedError({
      code: 'floating-unproven',
      where,
      expected: 'a version tag of it, or org.opencontainers.image.version in its manifest',
      found: `nothing that shows that ${tag} is higher`,
      fix: 'set the tag by hand once',
    });
  }
  const holder = { digest: found, version: known.version };
  return { tag: name, action: known.order > 0 ? 'move' : 'stays', holder };
}

/** The version of the artifact that a tag names, and how ours compares with it. */
interface KnownOrder {
  readonly version: string;
  readonly order: number;
}

async function orderByName(found: Digest, { scheme, repository, tag }: PlannedMove): Promise<KnownOrder | undefined> {
  const { compare } = versionSchemes[scheme];
  const theirs = await versionOfArtifact(repository, found, tag, { compare });
  const order = theirs === undefined ? undefined : compare(tag, theirs);
  if (theirs === undefined || order === undefined) return undefined;
  const version = versionOfTag(theirs);
  return { version: version === undefined ? theirs : formatVersion(version), order };
}

async function orderByEntry(found: Digest, { order, digest }: PlannedMove): Promise<KnownOrder | undefined> {
  const known = await order?.(digest, found);
  return known === undefined ? undefined : { version: shortDigest(found), order: known };
}

/** Sets and moves the planned tags, each read again right before and after. Returns whether anything changed. */
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
      throw new RefusedError({
        code: 'tag-would-move',
        where: `${repository.name}:${tag}`,
        expected: holder === undefined ? 'no tag, as a moment ago' : `${shortDigest(holder.digest)}, as a moment ago`,
        found: now === undefined ? 'none, because another run moved it' : `${shortDigest(now)} of another run`,
        fix: 'run again',
      });
    }
    await putTag(repository, tag, manifest);
    changed = true;
  }
  return changed;
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
