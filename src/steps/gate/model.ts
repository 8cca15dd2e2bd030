import type { ErrorCode } from '../../base/errors.ts';
import type { Fingerprint } from '../../evidence/text/source.ts';
import type { Limit, Limits } from './policy/limits.ts';
import type { UsedException, Ledger, ExceptionsFile } from '../../exceptions/exception.ts';
import type { UsedStatement, VexFile } from './exceptions/vex.ts';
import type { Ports } from '../ports.ts';
import type { VerdictRecord } from '../../records/verdict.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Trust } from '../../records/keys.ts';
import type { Signer } from '../../records/signer.ts';
import type { ProvenVerdict } from '../../records/verdict-proof.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Descriptor } from '../../registry/registry.ts';
import type { ReadingSettings } from './evidence/model.ts';
import type { FindGatePosition } from '../../flow/gate-positions.ts';

/** Subject of the verdict. */
export interface Subject {
  readonly application?: string;
  /** Reference by digest. */
  readonly artifact?: string;
  readonly digest?: string;
  readonly version?: string;
  readonly commit?: string;
}

/** Source of the thresholds; without a flow file, inputs alone. */
export interface PolicySource {
  readonly path?: string;
  readonly sha256?: string;
  /** Repository, branch and commit that the flow file was read from. */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
  readonly commit?: string | undefined;
  /** The flow file is that of the working directory: no protected branch proves it. */
  readonly local?: boolean;
  /** Hash of the environment's requirements, as `policyHash` gives it. */
  readonly effective?: string;
  /** The file of exceptions, where there is one. */
  readonly exceptions?: { readonly path: string; readonly sha256: string };
  readonly vex?: readonly { readonly path: string; readonly sha256: string }[];
}

export type Status = 'pass' | 'warn' | 'fail' | 'error' | 'skip';

/** A place in the code, and the finding there. */
export interface CodeFinding {
  /** Path as in the report. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly message: string;
}

/** A report that was examined. */
export interface EvidenceItem extends Fingerprint {
  readonly path: string;
  /** Commits that the report names, or that the caller gave for it. */
  readonly commits?: readonly string[];
  /** Digests that the report or its sidecar names. */
  readonly digests?: readonly string[];
  /** Time of its making, in UTC, by the report or its sidecar; absent where neither gives it. */
  readonly producedAt?: string;
  readonly sidecar?: { readonly path: string; readonly sha256: string };
  /** Nothing binds it to the gated commit or digest. */
  readonly unbound?: true;
  /** Reason why it is not counted: a sentence, and its code among the error codes. */
  readonly problem?: string;
  readonly code?: ErrorCode;
}

/** One row: the requirement, the finding, and its sources. */
export interface Check {
  readonly id: string;
  /** Of a `ReportCheck` or an `ExternalCheck`, or `exceptions`. */
  readonly kind: string;
  readonly title: string;
  readonly status: Status;
  readonly threshold?: number;
  readonly actual?: number;
  /** Source of the threshold. */
  readonly source?: Limit['source'];
  readonly required: string;
  readonly found: string;
  /** Advice when the row is not passed. */
  readonly advice?: string;
  readonly details?: readonly string[];
  /** Places in the code of the row's findings, where it closes the gate. */
  readonly findings?: readonly CodeFinding[];
  /** The server could not be reached; it did not refuse. */
  readonly unavailable?: boolean;
  /** Code of the error that left the row without proof. */
  readonly code?: ErrorCode;
  readonly evidence: readonly EvidenceItem[];
  /** Server or platform that answered, if one was asked. */
  readonly from?: string;
  /** The baseline of the evidence. */
  readonly baseline?: readonly EvidenceItem[];
}

/** A finding of a rule about the objects of the environment. */
export interface ObjectFinding {
  readonly rule: string;
  readonly verdict: 'fail' | 'warn' | 'note';
  /** `Deployment/shop/cart`. */
  readonly subject: string;
  readonly because: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An approval that counted. */
export interface GivenApproval {
  readonly approver: string;
  /** ISO 8601, UTC; absent where the platform does not give it. */
  readonly at?: string;
  /** Place of the approval: `GitHub environment prod`, a URL of a change request. */
  readonly where: string;
  /** Ticket of the emergency that the approval names; absent for an ordinary approval. */
  readonly breakGlass?: string;
}

/** A declared emergency, and the checks that the flow lets it override. */
export interface BreakGlassPlan {
  readonly reason: string;
  readonly ticket: string;
  readonly mayOverride: readonly string[];
  readonly hours: number;
}

/** Record of an emergency, in the verdict. */
export interface BrokenGlass {
  readonly reason: string;
  readonly ticket: string;
  /** User who started the run. */
  readonly starter: string;
  /** Other users, who approved it. */
  readonly approvers: readonly string[];
  /** Ids of the checks that did not pass. */
  readonly overrode: readonly string[];
  /** Validity of the verdict, in hours. */
  readonly hours: number;
  /** URL of the follow-up issue. */
  readonly issue?: string;
}

/** The machine's view of a gate, version 1: the data of the JSON envelope and the verdict file. */
export interface Verdict {
  readonly schemaVersion: '1';
  readonly subject: Subject;
  readonly environment?: string;
  readonly policy: PolicySource;
  readonly checks: readonly Check[];
  /** Exceptions that took findings away. */
  readonly exceptions: readonly UsedException[];
  /** VEX statements that took findings away. */
  readonly vex?: readonly UsedStatement[];
  /** Findings about the objects of the environment, excepted ones left out. */
  readonly findings?: readonly ObjectFinding[];
  /** Approvals that counted. */
  readonly approvals?: readonly GivenApproval[];
  /** Id of the change ticket, where one is required. */
  readonly change?: string;
  /** Set: two people opened it in an emergency, past checks that did not pass. */
  readonly breakGlass?: BrokenGlass;
  readonly verdict: Exclude<Status, 'skip'>;
  /** Time of the verdict, in UTC. */
  readonly at: string;
  /** End of its validity. */
  readonly expires?: string;
}

export interface PlannedRow {
  readonly id: string;
  readonly title: string;
  readonly required: string;
  /** Source of the requirement: the flow file, an input, or a default of the environment's tier. */
  readonly source: 'flow' | 'input' | 'default';
  /** Its path below the environment's gate in the flow file; default the kind of the check. */
  readonly rule?: readonly string[];
  /** Server or platform that answers, in a word or two. */
  readonly from: string;
}

export interface CheckResult {
  readonly checks: readonly Check[];
  /** Approvals of the artifact's entry, for the verdict. */
  readonly approvals?: readonly GivenApproval[];
  /** Findings about Kubernetes objects. */
  readonly findings?: readonly ObjectFinding[];
}

/** A check with all that it needs; everything besides `ask` is data. */
export interface PlannedExternalCheck {
  readonly kind: string;
  /** At least one. */
  readonly rows: readonly PlannedRow[];
  /**
   * Runs the check and returns one result for each row or more.
   * A StepError that it throws closes the gate: its first row has no proof then.
   */
  ask(ports: Ports, ledger: Ledger): Promise<CheckResult>;
}

export interface FoundFiles {
  /** Each file once, in the order of the patterns. */
  readonly files: readonly string[];
  /** A sentence for each pattern without reports. */
  readonly problems: readonly string[];
}

export interface EvidencePlan extends FoundFiles {
  /** Files of the baseline. */
  readonly baseline: FoundFiles;
}

/** Required subject and age of reports. */
export interface BindingRules {
  readonly commit: string | undefined;
  readonly digest: string | undefined;
  /** Commit of reports that name none. */
  readonly evidenceCommit: string | undefined;
  /** The caller, or a run, says which commit the reports are of: a sidecar is the word of whoever made the report. */
  readonly isVouched: boolean;
  /** Commit of baselines that name none. */
  readonly baselineCommit: string | undefined;
  /** A duration such as `7d`. */
  readonly maxAge: string | undefined;
  /** Effect of a report that nothing binds to the commit or digest. */
  readonly bound: 'required' | 'warn' | 'off';
  /** When the commit was made, in milliseconds since 1970, where that is known: no report about it is older. */
  readonly commitTime: number | undefined;
  /** Milliseconds since 1970: a report that is older, or that says no time, is refused. */
  readonly notBefore?: number;
}

/** Files for the verdict in formats of other tools. */
export interface ReportFiles {
  readonly codeQuality: string | undefined;
  readonly junit: string | undefined;
  /** Whether reports get sidecars. */
  readonly sidecars: boolean;
}

/** Files for the excepted findings in formats of other tools. */
export interface ExportFiles {
  readonly sarif: string | undefined;
  readonly vex: string | undefined;
}

/** Files that a gate is asked to write. */
export interface OutputFiles {
  readonly verdictFile: string | undefined;
  readonly reports: ReportFiles;
  readonly exports: ExportFiles;
}

/** Content of a verdict's proof: this artifact may enter this environment under this policy. */
export interface Proof extends Pick<VerdictRecord, 'flow' | 'application' | 'environment' | 'policy'> {
  readonly digest: Digest;
  /** Milliseconds. */
  readonly validFor: number;
}

/** Place of the verdict's record beside the artifact, and its signer. */
export interface RecordPlan {
  readonly repository: Reference;
  /** Absent: it is not there yet, and `writeLater` will find it. */
  readonly artifact: Descriptor | undefined;
  readonly signer: Signer | undefined;
  readonly trust: Trust;
  /** The newest trusted verdict beside the artifact that is about the same. */
  readonly earlier: ProvenVerdict | undefined;
  /** Record that the chain behind `earlier` names and that is gone. */
  readonly gap: Digest | undefined;
}

/** Subject, policy and evidence of the gate, before any report is opened. */
export interface GatePlan extends OutputFiles {
  readonly subject: Subject;
  readonly environment: string | undefined;
  /** Required subject and age of reports. */
  readonly binding: BindingRules;
  readonly policy: PolicySource;
  /** Id of the change ticket, where one is required. */
  readonly change?: string | undefined;
  readonly limits: Limits;
  /** By kind of check, in the order of `reportChecks`. */
  readonly evidence: Readonly<Record<string, EvidencePlan>>;
  /** Directories outside of the working directory into which links to reports may lead. */
  readonly evidenceRoots: readonly string[];
  readonly settings: ReadingSettings;
  /** In the order of `externalChecks`. */
  readonly external: readonly PlannedExternalCheck[];
  readonly exceptions: ExceptionsFile | undefined;
  /** Longest time until an exception ends, in milliseconds. */
  readonly maxTermMs: number;
  /** VEX documents about vulnerabilities; not all of them count. */
  readonly vex: readonly VexFile[];
  /** Finds a rule's position in the flow file, for explanations. */
  readonly rules: FindGatePosition | undefined;
  readonly explain: boolean;
  /** A question only: nothing is written and nothing is opened. */
  readonly whatIf: boolean;
  /** A declared emergency. */
  readonly breakGlass: BreakGlassPlan | undefined;
  /** Content of the verdict's proof for `promote`. */
  readonly proof: Proof | undefined;
  /** Absent: it is written beside no artifact. */
  readonly record: RecordPlan | undefined;
}
