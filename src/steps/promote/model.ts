import type { StepError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import type { Signer } from '../../records/signer.ts';
import type { Promotion } from '../../records/records.ts';
import type { VerdictRecord } from '../../records/verdict.ts';
import type { CopyResult } from '../../registry/copy/copy.ts';
import type { CopyPlan } from '../../registry/copy/model.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Manifest, ReferrersSupport } from '../../registry/registry.ts';

/** An artifact under the name that something gives it, before it is resolved. */
export interface NamedArtifact {
  readonly repository: Reference;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
  /** For messages: `test by image.tag of shop/test/cart-values.yaml`. */
  readonly where: string;
  /** The repository that the manifests name, where it is another one. */
  readonly otherRepository?: string | undefined;
  /** As in `Source`. */
  readonly environments?: readonly Environment[];
  readonly manifest?: Manifest | undefined;
  readonly gitops?: GitRevision | undefined;
}

/** The artifact that is promoted. From here on its digest is its only name. */
export interface Source {
  readonly repository: Reference;
  readonly digest: Digest;
  /** The tag that it travels under, where there is one. */
  readonly tag: string | undefined;
  /** Read already, where a tag had to be resolved. */
  readonly manifest: Manifest | undefined;
  /** The environments that run it and let it go on, the one that it is taken from first; none from the build. */
  readonly environments: readonly Environment[];
  /** The state of the GitOps repository that named it, where one did. */
  readonly gitops?: GitRevision | undefined;
}

/** A commit of a GitOps repository; the repository is named without credentials. */
export interface GitRevision {
  readonly repository: string;
  readonly revision: string;
  /** Short name. */
  readonly branch?: string;
}

/** A tag that follows the newest version, and its state at the destination. */
export interface FloatingTag {
  readonly tag: string;
  /** `stays`: the version that it names is higher, and it never goes back. */
  readonly action: 'set' | 'move' | 'present' | 'stays';
  /** Artifact that it named, for `move` and `stays`. */
  readonly holder?: { readonly digest: Digest; readonly version: string };
}

/** One place that gets the artifact, and the parts already there. */
export interface PlacePlan {
  readonly destination: Reference;
  readonly tag: string;
  readonly tagState: 'absent' | 'present';
  readonly floating: readonly FloatingTag[];
  readonly copy: CopyPlan;
}

/** Another place that gets the artifact. */
export interface ReplicaPlan extends PlacePlan {
  /** Whether the record that is beside the artifact at the destination is there too. */
  readonly recorded: boolean;
}

/** The subject that a verdict must have to open the way for a promotion. */
export interface VerdictSubject {
  readonly digest: Digest;
  /** With a flow. */
  readonly environment: string | undefined;
  readonly application: string | undefined;
  /** By `policyHash`, where the environment takes a verdict. */
  readonly policy?: Digest;
  /** The commit that the artifact was built from, where the run says it. */
  readonly commit?: string | undefined;
}

/** The verdict that a promotion needs on its way in. */
export interface Entrance {
  readonly subject: VerdictSubject;
  /** File of the verdict that was handed over. */
  readonly verdictFile: string | undefined;
  /** The verdict beside the artifact, where the environment takes one. */
  readonly verdict?: VerdictRecord;
  /** The newest verdict beside the artifact: a file is no better than that. */
  readonly newest?: VerdictRecord | undefined;
  /** The longest that a verdict in a file is valid, in milliseconds. */
  readonly validForMs: number;
}

/** The record that a promotion of a flow with `records` leaves behind. */
export interface RecordPlan {
  /** Parts of the record that are known before anything moves. */
  readonly draft: Omit<Promotion, 'approvers' | 'time' | 'tool' | 'gate'>;
  readonly signer: Signer | undefined;
  /** A record that says all this already, beside the artifact at the destination. */
  readonly present: Digest | undefined;
  /** The environments whose record was required and found. */
  readonly proven: readonly string[];
}

/** One artifact on its way from one repository to another, and the parts already there. */
export interface PromotionPlan extends PlacePlan {
  readonly application: string | undefined;
  /** Names of the environments, with a flow; the same one twice for a rollback. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly rollback: boolean;
  /** As the payload of the run had it. */
  readonly customValues?: boolean | undefined;
  readonly source: Reference;
  /** The artifact's tag there, where that is known. */
  readonly sourceTag: string | undefined;
  readonly digest: Digest;
  readonly replicas: readonly ReplicaPlan[];
  /** Image that Git names in the environment, where the registry has all; undefined where it is the artifact. */
  readonly named?: string | undefined;
  /** With a flow that has records. */
  readonly record: RecordPlan | undefined;
  readonly entrance: Entrance;
}

/** Everything that a run will do, and the applications that it leaves out. */
export interface PromotePlan {
  /** In the order in which they were named. */
  readonly promotions: readonly PromotionPlan[];
  /** Whether the run was asked for several, however many there are. */
  readonly isSet: boolean;
  /** With `auto`: applications that have nothing to promote, each with its reason. */
  readonly left: readonly Omission[];
  /** With `auto`: applications whose promotion is refused; the others do not wait for them. */
  readonly refused: readonly Failure[];
  /** With `plan-matrix`: the jobs of a wave, and no promotion. */
  readonly wave?: Wave | undefined;
  /** With `resolve`: the artifact that would be promoted, and no promotion. */
  readonly resolved?: ResolvedArtifact | undefined;
  /** Capabilities of the places read and written: those met on the way, and in a dry run (`isProbed`) all. */
  readonly capabilities: readonly Capabilities[];
  readonly isProbed: boolean;
  readonly payloadFile: string | undefined;
}

/** One digest's way into several environments. */
export interface Wave {
  /** In promotion order. Keys are inputs of `promotion`. */
  readonly jobs: readonly {
    readonly environment: string;
    readonly application: string;
    readonly version: string;
    readonly 'target-version': string;
    readonly 'expect-digest': Digest;
  }[];
  /** Environments that run it already. */
  readonly done: readonly string[];
  /** Environments behind others of the wave: the next plan has their jobs. */
  readonly later: readonly string[];
}

/** The artifact that a promotion would take, to be approved before it is taken. */
export interface ResolvedArtifact {
  readonly application: string;
  readonly environment: string;
  readonly repository: Reference;
  readonly digest: Digest;
  /** Its tag where it comes from; undefined where Git names a digest alone. */
  readonly version: string | undefined;
  /** The tag that it would get. */
  readonly target: string;
  /** Page of the repository that it was built from, by its own word; empty where it says none. */
  readonly sourceRepository: string;
}

/** An application without anything to promote. */
export interface Omission {
  readonly application: string;
  readonly why: string;
}

/** One promotion of several, and why it did not happen. */
export interface Failure {
  /** The application, or the destination without a flow. */
  readonly name: string;
  readonly error: StepError;
}

/** Known capabilities of a place before anything is written to it. */
export interface Capabilities {
  readonly repository: string;
  readonly role: 'source' | 'destination';
  readonly referrers: ReferrersSupport;
  /** Whether blobs may come from the source without moving; the registry decides when it is asked to. */
  readonly mount: 'same-registry' | 'other-registry' | 'same-repository';
  /** The distribution API has no question about it. */
  readonly tagImmutability: 'not-visible';
}

/** One promotion that was carried out. */
export interface PromotionResult {
  readonly plan: PromotionPlan;
  readonly copied: CopyResult;
  readonly changed: boolean;
  readonly record: Digest | undefined;
  /** Where the record is: repository@digest. */
  readonly recordPlaces: readonly string[];
}
