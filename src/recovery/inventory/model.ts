import type { Attestation } from '../evidence/model.ts';
import type { ObjectName } from '../closure/model.ts';

/** An object as an inventory has it: names, and of few kinds more. Of a Secret the names of its keys alone. */
export interface LiveObject extends ObjectName {
  readonly group: string;
  readonly labels: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, unknown>>;
  /** Made by a controller of another object. */
  readonly isOwned: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What lives in a cluster, as its own job wrote it down. */
export interface LiveInventory {
  readonly cluster: string;
  /** When it was written. */
  readonly at: Date;
  readonly objects: readonly LiveObject[];
  /** File that it was read from. */
  readonly file: string;
}

/** An inventory, and who says so. */
export interface AttestedInventory extends LiveInventory {
  /** Statement beside the file; undefined: nobody signed it. */
  readonly attestation: Attestation | undefined;
}

/** Desired state that only lives. */
export interface LiveState {
  readonly subject: string;
  readonly because: string;
  readonly fix: string;
  /** An image of KubeRocketCI that can be written into its layout. */
  readonly image?: LiveImage;
}

export interface LiveImage {
  readonly flow: string;
  readonly environment: string;
  readonly application: string;
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}
