import type { ObjectPath, KubernetesObject } from '../../objects/model.ts';

/** Who carries a step out: a controller that reads Git, or a person. */
export type StepBy = 'automatic' | 'manual';

/** One step of a recovery. */
export interface PlanStep {
  /** `provision`, `data`: the same in every plan. */
  readonly id: string;
  readonly title: string;
  readonly by: StepBy;
  /** Ids of the steps that come before it. */
  readonly needs: readonly string[];
  /** Where what it brings back comes from. */
  readonly source: string;
  /** Seconds that it took in a drill; absent: nobody measured it. */
  readonly estimate?: number;
  /** What it brings back, in order: names, with a note where a person acts. */
  readonly items: readonly string[];
}

/** Something that the recovery needs and that lives on what is lost. */
export interface RecoveryCycle {
  readonly kind: 'registry' | 'git' | 'secrets' | 'unseal-key' | 'identity' | 'store-credential';
  /** Name under which a person may answer for it: `Registry/harbor.example.com`. */
  readonly subject: string;
  /** From what needs it to itself: `cluster prod`, `Registry/…`, `Ingress/…`, `cluster prod`. */
  readonly through: readonly string[];
  /** Absent: there is a way around it, which a person must know. */
  readonly isClosed: boolean;
  readonly from?: KubernetesObject;
  readonly path?: ObjectPath;
}

/** An Application of Argo CD that waits for a person. */
export interface ManualSync {
  readonly application: KubernetesObject;
  /** Names of objects that come back by it alone. */
  readonly brings: readonly string[];
}

/** The way back after the loss of one cluster. */
export interface RecoveryPlan {
  readonly cluster: string;
  readonly role: 'platform' | 'production';
  /** Names of the environments on it. */
  readonly environments: readonly string[];
  /** In order: each behind all that it needs. */
  readonly steps: readonly PlanStep[];
  readonly cycles: readonly RecoveryCycle[];
  readonly manual: readonly ManualSync[];
}

export interface PlannedCluster {
  readonly plan: RecoveryPlan;
  /** Sentences on objects that are not known; with one, the plan is of a part. */
  readonly problems: readonly string[];
}
