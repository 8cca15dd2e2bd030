import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { PlaceHistory } from '../../flow/place-history.ts';
import type { signatureOf } from '../../records/chain.ts';
import type { Trust } from '../../records/keys.ts';
import type { Deployment } from '../../records/deployment.ts';
import type { Promotion } from '../../records/records.ts';
import type { VerificationStatement } from '../../records/verification.ts';
import type { Standing } from '../../records/standing.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';

export interface HistoryPlan {
  readonly flow: Flow;
  readonly application: Pick<Application, 'name'>;
  /** Names that the flow has had. */
  readonly flowNames: ReadonlySet<string>;
  /** The commit of the newest flow that has the application; undefined where the present one has it. */
  readonly removedAfter: string | undefined;
  readonly trust: Trust;
  readonly places: readonly EnvironmentHistory[];
  /** Restores that the flow names the records of, oldest first. */
  readonly drills: readonly DrillLine[];
  /** What is not known of earlier flows, or of drills: one sentence each. */
  readonly notes: readonly string[];
  /** Older flows, or places of theirs, were not looked at. */
  readonly isCut: boolean;
}

/** Images that Git has named for the application in one environment of the present flow or of an earlier one. */
export interface EnvironmentHistory {
  readonly environment: Environment;
  /** The application's, in the environment's registry; several where one of them has changed. */
  readonly repositories: readonly Reference[];
  readonly history: PlaceHistory;
}

/** One record of the application. */
export interface RecordLine {
  /** Of the record's manifest. */
  readonly record: Digest;
  /** The artifact that was promoted. */
  readonly digest: Digest;
  /** `not-asked` where the flow trusts no keys in particular. */
  readonly signature: ReturnType<typeof signatureOf>;
  /** Its time is ahead of this machine's clock: it proves nothing. */
  readonly future: boolean;
  readonly standing: Standing;
  /** Another record follows the same one. */
  readonly forked: boolean;
  readonly promotion: Promotion;
}

/** What a wait for an artifact ended with, as it is recorded. */
export interface DeploymentLine {
  /** Of the record's manifest. */
  readonly record: Digest;
  readonly digest: Digest;
  readonly signature: RecordLine['signature'];
  readonly deployment: Deployment;
}

/** What dr-verify found about an environment, as it is recorded. */
export interface VerificationLine {
  readonly signature: RecordLine['signature'];
  readonly future: boolean;
  readonly verification: VerificationStatement['record'];
}

/** A restore that somebody performed, by its record in Git; times are ISO 8601, UTC. */
export interface DrillLine {
  readonly file: string;
  /** Source of `recovery.backups.sources`, or the name that its tool gives. */
  readonly source?: string;
  readonly environment?: string;
  readonly backup?: string;
  readonly target?: string;
  readonly started?: string;
  readonly ready?: string;
  /** Failed: a check did, or none looked at the data. */
  readonly result: 'passed' | 'failed';
  /** Checks of the data that passed. */
  readonly passed: number;
  readonly signature: RecordLine['signature'];
  readonly future: boolean;
}

/** A change of the manifests that no record accounts for. */
export interface EditLine {
  readonly environment: string;
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly author: string;
  readonly digest: Digest | undefined;
  readonly version: string | undefined;
}

/** Everything that was found, and the places that could not be read. */
export interface HistoryFindings {
  /** Oldest first: by chain within an environment, by time between them. */
  readonly records: readonly RecordLine[];
  readonly edits: readonly EditLine[];
  /** Oldest first. */
  readonly deployments: readonly DeploymentLine[];
  /** Oldest first. */
  readonly verifications: readonly VerificationLine[];
  /** Oldest first. */
  readonly drills: readonly DrillLine[];
  /** Older artifacts were not looked at. */
  readonly isCut: boolean;
  readonly unreadable: readonly { readonly place: string; readonly message: string }[];
}
