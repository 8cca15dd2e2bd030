import type { DeployedImage } from '../../flow/deployed.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlaceHistory } from '../../flow/place-history.ts';
import type { Promotion } from '../../records/records.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Link } from '../../report/report.ts';

export interface StatusPlan {
  readonly flow: Flow;
  readonly deployed: readonly DeployedPlace[];
  /** Those that are under way, or off their steps. */
  readonly deliveries: readonly Delivery[];
  /** The branches of the GitOps repository that were read, in the order of their environments. */
  readonly heads: readonly BranchHead[];
  /** Addresses of its commits and change requests, where its host is known to show them. */
  readonly pages: RepositoryPages | undefined;
  /** Files that get the board as a page of HTML. */
  readonly files: readonly string[];
  readonly check: boolean;
}

/** An application that takes the traffic of an environment in steps. */
export interface Delivery {
  readonly application: string;
  readonly environment: string;
  /** Percent that the new image has; undefined where the values say nothing that counts. */
  readonly share: number | undefined;
  /** `25 % 1.4.0, 75 % 1.3.2 since 2026-11-23T12:00Z (canary 25 %)`. */
  readonly says: string;
}

/** A branch and its commit, for people. */
export interface BranchHead {
  readonly repository: string;
  readonly commit: string | undefined;
}

export interface DeployedPlace extends DeployedImage {
  readonly history: PlaceHistory;
}

/** One application in one environment. */
export interface Cell {
  readonly application: string;
  readonly environment: string;
  readonly version: string | undefined;
  readonly digest: Digest | undefined;
  /** Seconds since it entered, by its record. */
  readonly age: number | undefined;
  readonly record: RecordState;
  readonly recordDigest: Digest | undefined;
  readonly promotion: Promotion | undefined;
  readonly drift: Drift;
  /** The commit that made Git name it. */
  readonly change: Change | undefined;
  /** Change request, commit, run and record, as far as they have an address. */
  readonly links: readonly Link[];
  /** Problem that needs a look, in one sentence; undefined where there is none. */
  readonly problem: string | undefined;
}

export interface Change {
  readonly commit: string;
  readonly time: string;
  readonly author: string;
  /** Beginning of the commit's message. */
  readonly message: string;
}

/**
 * `none`: none was written; `edited`: one was written, and Git names the artifact by a later change that it does not
 * account for; the others say why a record that is there does not count.
 */
export type RecordState =
  | 'found'
  | 'none'
  | 'edited'
  | 'future'
  | 'altered'
  | 'key-retired'
  | 'key-scope'
  | 'unverified'
  | 'unknown-identity'
  | 'unknown-key'
  | 'unsigned'
  | 'unreadable'
  | 'off';

/**
 * Whether Git and the registry say the same: `moved`, the tag names another digest there; `missing`, the digest is not
 * there; `unpinned`, Git names a tag alone; `empty`, Git names nothing; `unreadable`, the manifests cannot be read;
 * `unreachable`, the registry does not answer.
 */
export type Drift = 'same' | 'moved' | 'missing' | 'unpinned' | 'empty' | 'unreadable' | 'unreachable';

/** An artifact that the next environment does not run yet. */
export interface Wait {
  readonly application: string;
  readonly from: string;
  readonly to: string;
  readonly version: string | undefined;
  /** Seconds since it entered `from`. */
  readonly age: number | undefined;
  /** Versions that `from` has run since it ran the one of `to`; undefined where it never did. */
  readonly ahead: number | undefined;
}

/** Everything that the board shows. */
export interface Board {
  readonly plan: StatusPlan;
  readonly cells: readonly Cell[];
  readonly waits: readonly Wait[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Addresses of commits and change requests of the GitOps repository, where its host is known to show them. */
export interface RepositoryPages {
  commit(id: string): string;
  /** Address of the change request that a merge or squash commit names; undefined where it names none. */
  request(message: string): string | undefined;
}
