import type { ClustersEntry } from './clusters.ts';
import type { ManifestsLocation } from '../manifests/layouts/layouts.ts';
import type { CentralPolicy, Environment, IdentityEntry, PlatformEntry, Tier, TrustedKeyEntry } from './flow.ts';
import type { DeliveryEntry } from './delivery.ts';
import type { Recovery } from './recovery.ts';
import type { GateEntry } from './gates/gates.ts';
import type { ApplicationSource, RenderPolicy } from './render-policy.ts';
import type { VersionSchemeName } from '../version/schemes.ts';
import type { TagsEntry } from './tags.ts';

/** The flow file as written, after its schema was checked: `Flow` before `complete` fills it in. */
export interface FlowFile {
  readonly flow: string;
  readonly gitops?: { readonly repository?: string; readonly branch?: string };
  readonly platform?: PlatformEntry;
  readonly registry?: string;
  readonly environments: readonly EnvironmentEntry[];
  readonly applications: readonly ApplicationEntry[];
  /** Of applications that have none of their own. */
  readonly manifests?: ManifestsLocation;
  readonly gates?: Readonly<Record<string, GateEntry | null>>;
  readonly records?: RecordsEntry;
  /** Of environments that have none of their own. */
  readonly tags?: TagsEntry;
  readonly versions?: VersionsEntry;
  readonly policy?: CentralPolicy;
  readonly ratchet?: readonly string[];
  readonly clusters?: ClustersEntry;
  readonly recovery?: Recovery;
  readonly render?: RenderPolicy;
}

export interface VersionsEntry {
  readonly scheme: VersionSchemeName;
}

export type KeyEntry = Omit<TrustedKeyEntry, 'notAfter'> & { readonly 'not-after'?: string };

export type IdentityFileEntry = Omit<IdentityEntry, 'notAfter' | 'notBefore' | 'repositoryId'> & {
  readonly 'not-after'?: string;
  readonly 'not-before'?: string;
  readonly 'repository-id'?: string;
};

export interface SigstoreFileEntry {
  readonly 'trusted-root': string;
  readonly fulcio: string;
  readonly rekor?: string;
  readonly 'rekor-version'?: 1 | 2;
  readonly timestamp?: string;
  readonly transparency?: 'required' | 'off';
}

export interface RecordsEntry {
  readonly 'trusted-keys'?: readonly (string | KeyEntry)[];
  readonly 'trusted-identities'?: readonly IdentityFileEntry[];
  readonly sigstore?: SigstoreFileEntry;
  readonly 'require-verdict'?: boolean;
  readonly 'verdict-valid-for'?: string;
}

export type EnvironmentEntry = Omit<
  Environment,
  'after' | 'afterAny' | 'registry' | 'gate' | 'declared' | 'requireRecord' | 'requireVerdict' | 'wantVerdict' | 'tags'
> & {
  readonly after?: readonly string[];
  readonly 'after-any'?: readonly string[];
  readonly registry?: string;
  readonly 'require-record'?: boolean;
  readonly 'require-verdict'?: boolean;
  readonly tags?: TagsEntry;
};

export interface ApplicationEntry {
  readonly name: string;
  readonly image: string;
  readonly manifests?: ManifestsLocation;
  readonly source?: ApplicationSource;
  readonly delivery?: Readonly<Record<string, DeliveryEntry>>;
}

/** The file that `policy` names, after its schema was checked. */
export interface PolicyFile {
  readonly policy: string;
  readonly gates: { readonly [Name in Tier]?: GateEntry | null };
}
