import type { Channel } from './channel.ts';
import type { BuildValues } from './dotenv.ts';
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

/** What was read about the commit and its history. */
export interface Facts {
  readonly head: { readonly id: string; readonly time: number };
  /** Every tag with the prefix that is known, reachable or not. */
  readonly tags: readonly VersionTag[];
  /** The release that the core is counted from; undefined before the first. */
  readonly base: VersionTag | undefined;
  /** Commits since the base that count, newest first. */
  readonly commits: readonly Commit[];
  /** How many commits there are since the base, those not read included. */
  readonly height: number;
  /** Versions that something else holds, such as the target registry. */
  readonly held: readonly Held[];
}

export interface Held {
  readonly version: Version;
  /** For messages: `tag v1.2.3`, `registry.example.com/shop/cart:1.2.3`. */
  readonly by: string;
}

export interface Policy {
  readonly channel: Channel;
  readonly prefix: string;
  readonly range: Range | undefined;
  readonly initial: Core;
  /** The core that the caller wants, whatever the commits say. */
  readonly set: Core | undefined;
  readonly unstableBreaking: 'minor' | 'major';
  readonly height: boolean;
  readonly requireRc: boolean;
  /** Identifiers of build metadata. */
  readonly build: readonly string[];
  readonly reading: ReadingPolicy;
  readonly scheme: 'semver' | 'krci';
  /** The version that the build has already; nothing is counted then. */
  readonly built: BuildValues | undefined;
}

/** A reading with what became of it. */
export interface Row extends Reading {
  /** What it raised after reverts were set against each other. */
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
  /** What the image was pushed as, where that was decided elsewhere. */
  readonly imageTag?: string | undefined;
  readonly rows: readonly Row[];
  /** What a reader should know besides: one sentence each. */
  readonly notes: readonly string[];
}

export type Reason =
  | { readonly kind: 'commit'; readonly id: string; readonly line: string }
  | { readonly kind: 'tag' | 'input' | 'initial' | 'nothing'; readonly line: string };
