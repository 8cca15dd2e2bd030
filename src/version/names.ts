import { compareVersions, formatVersion, isRelease, parseVersion } from './semver.ts';
import type { Core, Version } from './semver.ts';

/**
 * Writes a version as an image tag. `+` is not in the tag grammar of the distribution-spec; Helm writes `_` for it and
 * reads it back, and `_` is in no version, so the way back is exact.
 */
export function ociTag(version: Version): string {
  return formatVersion(version).replace('+', '_');
}

/** Reads the version that an image tag stands for, with or without a `v`; undefined when it stands for none. */
export function versionOfOciTag(tag: string): Version | undefined {
  return parseVersion(tag.replace(/^v/, '').replace('_', '+'));
}

/** Kubernetes label value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends. */
export function kubernetesLabel(version: Version): string {
  return ociTag(version)
    .slice(0, 63)
    .replace(/[^A-Za-z0-9]+$/, '');
}

/**
 * Returns the image tags of a version: its own and, of a release, the floating ones that no held release forbids. A
 * floating tag only ever moves up: `1.2` when nothing in 1.2 is higher, `1` when nothing in 1 is, `latest` when nothing
 * is. Below 1.0 there is no `0`: its minors are not compatible with each other (SemVer 4).
 */
export function ociTags(version: Version, held: Iterable<Version>): string[] {
  const own = ociTag(version);
  if (!isRelease(version)) return [own];
  const higher = [...held].filter((other) => isRelease(other) && compareVersions(other, version) > 0);
  const { major, minor } = version;
  const floating: [tag: string, holds: (other: Core) => boolean][] = [
    [`${major}.${minor}`, (other) => other.major === major && other.minor === minor],
    [`${major}`, (other) => other.major === major],
    ['latest', () => true],
  ];
  const free = floating.filter(([tag, holds]) => tag !== '0' && !higher.some(holds)).map(([tag]) => tag);
  return [own, ...free];
}
