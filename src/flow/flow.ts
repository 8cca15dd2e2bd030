import type { ClusterEntry } from './clusters.ts';
import type { DeliveryEntry } from './delivery.ts';
import type { ManifestsLocation } from '../manifests/layouts/layouts.ts';
import type { GateEntry, GatePolicy } from './gates/gates.ts';
import type { VersionSchemeName } from '../version/schemes.ts';
import type { Recovery } from './recovery.ts';
import type { StatementKind } from './statement-kinds.ts';
import type { ApplicationSource, RenderPolicy } from './render-policy.ts';
import type { ConfirmEntry, SyncEntry } from './sync.ts';
import type { TagPolicy } from './tags.ts';

/** The flow file, read and completed: defaults filled in, gates inherited, nothing left to look up. */
export interface Flow {
  readonly name: string;
  /** Path of the flow file, for messages and to find its repository. */
  readonly file: string;
  /** Commit of the trusted branch that the flow was read from; absent: the file as it lies in the working directory. */
  readonly source?: FlowSource;
  readonly gitops: {
    /** Absent: the repository that the flow file is in. */
    readonly repository?: string;
    /** Absent: the repository's default branch. */
    readonly branch?: string;
  };
  /** The CI platform that is queried, and the projects whose runs count; absent: the one that the repository is on. */
  readonly platform?: PlatformEntry;
  /** In promotion order: each behind all that come before it. Names are unique. */
  readonly environments: readonly Environment[];
  readonly applications: readonly Application[];
  /** Format of the versions, which gives their order. */
  readonly versions: VersionSchemeName;
  /** Central policy, which the flow's gates may extend and not weaken; absent: they stand alone. */
  readonly policy?: CentralPolicy;
  /** Values below an environment's gate that may only become stricter: `coverage`, `sast.max.error`. */
  readonly ratchet: readonly string[];
  /** Absent: promotions write no records. */
  readonly records?: Records;
  /** The clusters that the flow declares, by name; empty where it declares none. */
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
  /**
   * Platform clusters with manifests, as something that a gate and check can judge by its name: none is an environment,
   * has a place in the order, or takes an artifact. Absent: none.
   */
  readonly platforms?: readonly Environment[];
  readonly recovery: Recovery;
  readonly render: RenderPolicy;
}

/** A flow file at the newest commit of the default or a protected branch. */
export interface FlowSource {
  /** Without credentials. */
  readonly repository: string;
  readonly branch: string;
  readonly commit: string;
  /** Path of the flow file from the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Reads a file of that commit, by its path from the flow file's directory. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Allowed places of runs, whatever the variables of a job name. */
export interface PlatformEntry {
  /** `https://gitlab.example.com`. */
  readonly url: string;
  /** Paths of repositories, `acme/gitops`; absent: any on that server. */
  readonly projects?: readonly string[];
}

/** A policy file in another repository, at one commit. */
export interface CentralPolicy {
  /** URL without credentials, or a path. */
  readonly repository: string;
  /** Forty hexadecimal digits. */
  readonly commit: string;
  readonly path: string;
}

export type Tier = 'development' | 'testing' | 'uat' | 'staging' | 'production';
export type Model = 'push' | 'pull';
export type Promotion = 'automatic' | 'manual' | 'controlled';

export interface Environment {
  readonly name: string;
  /** Environments that all come before it: the digest must stand in each. Empty for the first. */
  readonly after: readonly string[];
  /** Environments of which one must come before it. */
  readonly afterAny: readonly string[];
  readonly tier: Tier;
  readonly cluster: string;
  readonly model: Model;
  readonly promotion: Promotion;
  /** The branch of the GitOps repository that holds its manifests; absent: the flow's. */
  readonly branch?: string;
  /** Directory of that branch below which they lie; absent: its root. */
  readonly path?: string;
  /** A registry host, with or without a path prefix, or `oci:DIR` for layouts on disk. */
  readonly registry: string;
  /** Requirements of this environment: its own entries over the strictest of the environments before it. */
  readonly gate: GatePolicy;
  /** As `gate`, without the values that are only defaults. */
  readonly declared: GateEntry;
  /** An entry requires a record that the digest entered the environment before it. */
  readonly requireRecord: boolean;
  /** An entry requires a verdict of the gate about this digest and this environment. */
  readonly requireVerdict: boolean;
  /** A promotion without a verdict warns, where none is required and the environment has a gate. */
  readonly wantVerdict: boolean;
  /** Channels of the versions that may enter, such as `rc` and `release`; absent: the channels of its tier. */
  readonly channels?: readonly string[];
  readonly tags: TagPolicy;
  /** Absent: nothing says whether a commit runs. */
  readonly sync?: SyncEntry;
  /** Absent: as `sync`; one of the two at most. */
  readonly confirm?: ConfirmEntry;
}

export interface Records {
  /** None: signatures are not required. */
  readonly trustedKeys: readonly TrustedKeyEntry[];
  /** Jobs whose keyless signatures count; `sigstore` is there with them. */
  readonly trustedIdentities: readonly IdentityEntry[];
  readonly sigstore?: SigstoreEntry;
  /** Milliseconds for which a verdict of the gate opens an environment. */
  readonly verdictValidFor: number;
}

/** A public key, and the statements that it may sign. */
export interface TrustedKeyEntry {
  /** PEM, or a path from the flow file's directory. */
  readonly key: string;
  /** Absent: every environment, but for a production with a gate where the flow has other environments too. */
  readonly environments?: readonly string[];
  /** Absent: every kind. */
  readonly statements?: readonly StatementKind[];
  /** ISO 8601; a statement made later does not count. */
  readonly notAfter?: string;
  /** No signature of the key counts, whenever it was made. */
  readonly revoked?: boolean;
}

/**
 * Identity of a job, as Fulcio writes it into a certificate (sigstore/fulcio, docs/oid-info.md), and the statements
 * that it may sign.
 */
export interface IdentityEntry extends Omit<TrustedKeyEntry, 'key'> {
  readonly issuer: string;
  /** Address of the source repository, without a slash at the end. */
  readonly repository: string;
  /** The platform's number of it, which a later repository of that name does not have. */
  readonly repositoryId?: string;
  /** In full: `refs/heads/main`. */
  readonly ref: string;
  /** Deployment environment of the job: its workflow alone is the same for every environment. */
  readonly environment: string;
  readonly environments: readonly string[];
  /** ISO 8601; a certificate that was issued earlier does not count. */
  readonly notBefore?: string;
}

/** The Sigstore of a flow. */
export interface SigstoreEntry {
  /** Path from the flow file's directory. */
  readonly trustedRoot: string;
  readonly fulcio: string;
  readonly rekor?: { readonly url: string; readonly version: 1 | 2 };
  readonly timestamp?: string;
  readonly transparency: 'required' | 'off';
}

export interface Application {
  readonly name: string;
  /** Repository path below the environment's registry. */
  readonly image: string;
  readonly manifests: ManifestsLocation;
  readonly source?: ApplicationSource;
  /** Steps in which it enters an environment, by its name. */
  readonly delivery?: Readonly<Record<string, DeliveryEntry>>;
  /** False for one that stays in the first environment (KubeRocketCI's applicationsToPromote). */
  readonly promoted?: boolean;
}
