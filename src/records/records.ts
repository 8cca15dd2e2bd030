import type { Digest } from '../registry/digest.ts';
import type { JobIdentity } from '../sigstore/sign.ts';

/**
 * Entry of a digest into an environment, as the predicate of an in-toto statement. Field names are those of the JSON;
 * `docs/reference/records.md` describes them.
 */
export interface Promotion {
  readonly flow: string;
  readonly application: string;
  /** No environment: the artifact came from the build. */
  readonly source: {
    readonly environment?: string;
    readonly repository: string;
    /** The artifact's tag there, where it is another one than at the destination. */
    readonly version?: string;
  };
  readonly destination: { readonly environment: string; readonly repository: string };
  /** The artifact's tag at the destination. */
  readonly version: string;
  /** Artifact that Git named for the destination until then, where it named a digest. */
  readonly replaced?: { readonly digest: Digest; readonly version?: string };
  /** The environment went back to an artifact that had run in it before; source and destination are the same. */
  readonly rollback?: true;
  /** The record of the entry before this one in the environment, by the digest of its manifest. */
  readonly previous?: Digest;
  /** Place in the environment's chain of records, from 1: one more than `previous` has. Orders records without clocks. */
  readonly sequence?: number;
  /** The record of the same entry under an earlier name or key, by the digest of its manifest. */
  readonly adopts?: Digest;
  /** The commit that the artifact was built from. */
  readonly commit?: string;
  /** The state of the GitOps repository that named the artifact in the source environment. */
  readonly gitops?: {
    readonly repository: string;
    readonly revision: string;
    /** Short name; absent in records of older versions. */
    readonly branch?: string;
  };
  /** Commit of the flow file that judged; absent for a file that only lay in the working directory. */
  readonly policy?: { readonly repository: string; readonly branch: string; readonly commit: string };
  /** The verdict that opened the gate, by the digest of its file. */
  readonly gate?: { readonly verdict: string; readonly digest: Digest };
  /** User who started the run. */
  readonly actor?: string;
  readonly approvers: readonly string[];
  /** URL of the run. */
  readonly run?: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: Tool;
}

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** An in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md) about a promotion. */
export interface Statement {
  /** The digests that it is about. */
  readonly subjects: readonly Digest[];
  readonly promotion: Promotion;
}

/** Tool and key with which a run makes records; the entry hands them over. */
export interface Recording {
  readonly tool: Tool;
  /** ECDSA P-256 private key, PEM (PKCS #8 or SEC 1); without it records are not signed. */
  readonly signingKey?: string;
  /** Means to sign as the job, where the flow trusts identities. */
  readonly job?: JobIdentity;
}

/** The file of a record: an envelope when a key signed it, a bundle when a job did, else the bare statement. */
export const mediaTypes = {
  artifact: 'application/vnd.krci-deploy.promotion.v1',
  envelope: 'application/vnd.dsse.envelope.v1+json',
  bundle: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  statement: 'application/vnd.in-toto+json',
  empty: 'application/vnd.oci.empty.v1+json',
} as const;

/** Tells whether an artifact type is that of a record: promotions, verdicts. */
export function isRecordType(artifactType: string | undefined): boolean {
  return artifactType?.startsWith('application/vnd.krci-deploy.') ?? false;
}

export const predicateType = 'https://github.com/kuberocketci/krci-deploy/promotion/v1';
