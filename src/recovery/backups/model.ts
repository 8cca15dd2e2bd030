import type { KubernetesObject, Labels } from '../../objects/model.ts';
import type { Attestation, EvidenceProblem } from '../evidence/model.ts';

/** Data that an environment keeps: what is lost unless a backup has it. */
export interface DataKeeper {
  /** The claim, the StatefulSet that makes it, or the database. */
  readonly object: KubernetesObject;
  /** `PersistentVolumeClaim/shop/cart-data`, `Cluster/shop/db`. */
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  /** A volume claim; else a database whose operator makes the claims. */
  readonly isClaim: boolean;
  readonly mounts: readonly Mount[];
}

/** A pod that mounts a claim, by its template. */
export interface Mount {
  /** Name of the pod's volume. */
  readonly volume: string;
  readonly labels: Labels;
  readonly annotations: Labels;
}

/** Whether a backup has some data, by what it was told to select; `because` is a clause. */
export type Choice =
  | { readonly choice: 'in'; readonly by: 'copy' | 'snapshot' | 'name' }
  | { readonly choice: 'out' | 'unknown'; readonly because: string };

/** What a backup was told to select. */
export interface Selection {
  /** Snapshots of volumes that it says it made: no more claims than these are in it by a snapshot. */
  readonly snapshots: number;
  choose(keeper: DataKeeper): Choice;
}

/** What a tool tells of one backup. Several files and objects may tell parts of the same one. */
export interface BackupFact {
  /** Its name for the tool; facts of the same tool and name are one backup. */
  readonly id: string;
  /** Whose backups are compared with each other: `Schedule/velero/nightly`, `restic db:/dump`. */
  readonly series?: string;
  /** Other names by which a source of the flow may mean the series. */
  readonly names?: readonly string[];
  /** Objects whose data is in it, by name: `PersistentVolumeClaim/shop/cart-data`. */
  readonly holds?: readonly string[];
  /** What it was told to select; absent where its tool does not say. */
  readonly selection?: Selection;
  /** Snapshots of volumes that it says it made. */
  readonly snapshots?: number;
  /** What is changed after this time is not in it. */
  readonly began?: Date;
  /** How long it ran. */
  readonly seconds?: number;
  /** Absent: finished. */
  readonly isRunning?: boolean;
  /** Clauses on why it does not restore everything. */
  readonly faults: readonly string[];
  /** Objects or files in it. */
  readonly items?: number;
  readonly bytes?: number;
  /** When it is deleted. */
  readonly expires?: Date;
  /** Name of the storage that holds it, where the tool tells of storage apart. */
  readonly location?: string;
}

/** What a tool tells of its storage. */
export interface LocationFact {
  readonly id: string;
  /** Absent: available. */
  readonly fault?: string;
  readonly seen?: Date;
}

/** What the documents of one file tell. */
export interface Told {
  readonly backups: readonly BackupFact[];
  readonly locations?: readonly LocationFact[];
  /** Clauses on what should have been told, and was not. */
  readonly problems?: readonly string[];
}

/** A form of evidence: one entry of the table in `kinds.ts`. */
export interface EvidenceKind {
  /** Facts of the same tool are merged by their ids: `velero`. */
  readonly tool: string;
  /** Cell of the reference: the objects, or the command that prints it. */
  readonly documentation: string;
  /** Tells it from every other form. */
  isOne(document: unknown): boolean;
  /** Reads all documents of this form in one file; they are untrusted, and of any shape. */
  read(documents: readonly unknown[]): Told;
}

/** A backup, after everything that is told of it was put together. */
export interface Backup extends BackupFact {
  readonly tool: string;
  readonly file: string;
  /** Of each file that tells of it; undefined for one that nobody signed. */
  readonly attestations: readonly (Attestation | undefined)[];
}

export interface BackupLocation extends LocationFact {
  readonly tool: string;
  readonly attestations: readonly (Attestation | undefined)[];
}

/** Everything that the evidence of a flow tells. */
export interface BackupEvidence {
  readonly backups: readonly Backup[];
  /** By `locationKey`. */
  readonly locations: ReadonlyMap<string, BackupLocation>;
  readonly problems: readonly EvidenceProblem[];
}

/** Key of a storage among those of all tools. */
export function locationKey(tool: string, location: string | undefined): string {
  return `${tool}\n${location ?? ''}`;
}
