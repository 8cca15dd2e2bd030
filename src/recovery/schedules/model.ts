import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { CronForm } from './cron.ts';

/** When an object makes backups. */
export interface BackupSchedule {
  readonly from: KubernetesObject;
  /** Where it says so. */
  readonly path: ObjectPath;
  /** Each run of each of them is a backup. */
  readonly schedules: readonly string[];
  readonly form: CronForm;
  /** Time zone in which its controller reads them. */
  readonly zone: string;
  /** Member that stops it: `spec.paused`. */
  readonly stoppedBy?: string;
  /** Seconds after which a backup is deleted. */
  readonly keeps?: number;
  /** How many backups are kept; older ones are deleted. */
  readonly keepsCount?: number;
  /** A clause on why its controller refuses it, besides the schedule. */
  readonly refused?: string;
  /** Namespaces that it backs up; absent: all, or its own. */
  readonly namespaces?: readonly string[];
}

export type Said = Omit<BackupSchedule, 'from' | 'form' | 'zone'> & Partial<Pick<BackupSchedule, 'form' | 'zone'>>;

/** How an operator of backups says when: an entry of the table in `sources.ts`. */
export interface ScheduleSort {
  readonly group: string;
  readonly kind: string;
  /** Whether it makes other things than backups too: then only objects that this tells, or that the flow names. */
  readonly isBackup?: (object: KubernetesObject) => boolean;
  /** Undefined where the object makes no backup by time. */
  find(object: KubernetesObject, all: readonly KubernetesObject[]): Said | undefined;
}
