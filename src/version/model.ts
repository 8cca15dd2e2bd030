import type { Channel } from './channel.ts';
import type { Raise } from './raise.ts';
import type { Range } from './range.ts';
import type { Commit, Reading, ReadingPolicy } from './reading.ts';
import type { Core, Version } from './semver.ts';

/** A tag that names a version behind the prefix. */
export interface VersionTag {
  /** Without `refs/tags/`. */
  readonly name: string;
  readonly version: Version;
  /** The commit that it points at, through any tag object. */
  readonly commit: string;
}

/** Facts about the commit and its history, as read. */
export interface Facts {
  readonly head: { readonly id: string; readonly time: number };
  /** Every tag with the prefix that is known, reachable or not. */
  readonly tags: readonly VersionTag[];
  /** The release that the core is counted from; undefined before the first. */
  readonly base: VersionTag | undefined;
  /** Commits since the base that count, newest first. */
  readonly commits: readonly Commit[];
  /** All commits since the base, where only some count and one of these undoes a merge. */
  readonly range?: readonly Commit[] | undefined;
  /** Number of commits since the base, those not read included. */
  readonly height: number;
  /** Versions that exist outside Git, such as in the target registry. */
  readonly taken: readonly TakenVersion[];
  /** The highest prerelease above the base that a commit since the base was given out as. */
  readonly givenOut: TakenVersion | undefined;
  /** A tag that looks like a release of the same line, under a prefix similar to the requested one. */
  readonly confusable: string | undefined;
  /** Commits whose signature is by a key that may say `Release-As`. */
  readonly signed: ReadonlySet<string>;
}

export interface TakenVersion {
  readonly version: Version;
  /** For messages: `tag v1.2.3`, `registry.example.com/shop/cart:1.2.3`. */
  readonly by: string;
}

/** A build that was published under a version already: nothing is counted for it. */
export interface ExistingBuild {
  readonly version: Version;
  /** The Git tag that it was given. */
  readonly tag: string | undefined;
  /** The tag that its image was pushed as. */
  readonly imageTag: string | undefined;
}

export interface Policy {
  readonly channel: Channel;
  readonly prefix: string;
  readonly range: Range | undefined;
  readonly initial: Core;
  /** The core that the caller sets; the commits do not change it. */
  readonly set: Core | undefined;
  readonly unstableBreaking: 'minor' | 'major';
  readonly height: boolean;
  /** Raise of a dev build after a release when its commits raise nothing. */
  readonly devRaise: 'none' | 'patch';
  /** Which `Release-As` footers count: none, those among the trailers, or those of signed commits. */
  readonly releaseAs: 'off' | 'trailers' | 'signed';
  readonly requireRc: boolean;
  /** Identifiers of build metadata. */
  readonly build: readonly string[];
  readonly reading: ReadingPolicy;
  readonly scheme: 'semver' | 'krci';
  /** KubeRocketCI's word for builds of `dev`, where `startFrom` has another than SNAPSHOT. */
  readonly devWord?: string;
  /** The version that the build has already; nothing is counted then. */
  readonly built: ExistingBuild | undefined;
}

/** A reading with its outcome. */
export interface Row extends Reading {
  /** Its raise after reverts were cancelled out. */
  readonly effect: Raise;
  readonly decided: boolean;
}

export interface Decision {
  readonly version: Version;
  readonly core: Core;
  /** Whether there is something to release since the last release. */
  readonly changed: boolean;
  readonly bump: Raise;
  readonly decidedBy: Reason;
  /** The tag that stands, or is to be made, for this version; undefined where the version is not tagged. */
  readonly tag: string | undefined;
  /** The tag is there already and points at this commit. */
  readonly tagged: boolean;
  /** Tag that the image was pushed as, where it was decided elsewhere. */
  readonly imageTag?: string | undefined;
  readonly rows: readonly Row[];
  /** Further information for the reader: one sentence each. */
  readonly notes: readonly string[];
}

export type Reason =
  | { readonly kind: 'commit'; readonly id: string; readonly line: string }
  | { readonly kind: 'tag' | 'input' | 'initial' | 'nothing'; readonly line: string };
