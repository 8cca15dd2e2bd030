import { compareVersions, highest, isRelease, parseVersion, type Version } from '../../version/semver.ts';

/** A release among tags. */
export interface NewestRelease {
  readonly text: string;
  readonly version: Version;
  isNewerThan(other: NewestRelease): boolean;
}

/** The newest release that tags with a prefix name. */
export function newestRelease(tags: readonly string[], prefix: string): NewestRelease | undefined {
  const releases = tags.flatMap((tag) => {
    const version = tag.startsWith(prefix) ? parseVersion(tag.slice(prefix.length)) : undefined;
    return version !== undefined && isRelease(version) ? [{ text: tag.slice(prefix.length), version }] : [];
  });
  const found = highest(releases, ({ version }) => version);
  return found && { ...found, isNewerThan: (other) => compareVersions(found.version, other.version) > 0 };
}

/** Builds that KubeRocketCI counts: `0.1.0-SNAPSHOT.17`, `0.1.0-RC.2`. */
export function counterTags(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => /-(?:SNAPSHOT|RC)\.\d{1,9}$/.test(tag)).toSorted();
}
