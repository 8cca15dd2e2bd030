import type { ErrorCode } from '../../base/errors.ts';
import type { Fingerprint } from '../../evidence/text/source.ts';
import type { Limit, Limits } from './policy/limits.ts';
import type { UsedException, UsedStatement, Ledger, ExceptionsFile, VexFile } from './exceptions/exception.ts';
import type { Ports } from '../ports.ts';
import type { VerdictRecord } from '../../records/verdict.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Key, Trust } from '../../records/keys.ts';
import type { ProvenVerdict } from '../../records/verdict-proof.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Descriptor } from '../../registry/registry.ts';
import type { FindGatePosition } from '../../flow/gate-positions.ts';

/** What the verdict is about. */
export interface Subject {
  readonly application?: string;
  /** Reference by digest. */
  readonly artifact?: string;
  readonly digest?: string;
  readonly version?: string;
  readonly commit?: string;
}

/** Where the thresholds come from; without a flow file, from inputs alone. */
export interface PolicySource {
  readonly path?: string;
  readonly sha256?: string;
  /** What the environment requires by it, as `policyHash` says it. */
  readonly effective?: string;
  /** The file of exceptions, where there is one. */
  readonly exceptions?: { readonly path: string; readonly sha256: string };
  readonly vex?: readonly { readonly path: string; readonly sha256: string }[];
}

export type Status = 'pass' | 'warn' | 'fail' | 'error' | 'skip';

/** A place in the code and what is there. */
export interface CodeFinding {
  /** As the report names it. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly message: string;
}

/** A report that was looked at. */
export interface EvidenceItem extends Fingerprint {
  readonly path: string;
  /** Commits that the report names, or that it was said to be about. */
  readonly commits?: readonly string[];
  /** Digests that the report goes by, or its sidecar. */
  readonly digests?: readonly string[];
  /** When it was made, in UTC, by its own word or its sidecar's; absent where neither says. */
  readonly producedAt?: string;
  readonly sidecar?: { readonly path: string; readonly sha256: string };
  /** Why it is not counted: a sentence, and its code among the error codes. */
  readonly problem?: string;
  readonly code?: ErrorCode;
}

/** How reports are read. */
export interface ReadingSettings {
  /** Of static analysis only what the baseline does not know counts. */
  readonly newOnly: boolean;
  /** What is gated: a verdict about another one is no baseline. */
  readonly application: string | undefined;
  /** What a vulnerability counts as that has no severity. */
  readonly unrated: 'critical' | 'high' | 'medium' | 'low';
  /** What becomes of a scan that says that it did not look everywhere. */
  readonly partial: 'fail' | 'warn' | 'off';
}

/** One row: what was required, what was found, and where. */
export interface Check {
  readonly id: string;
  /** Of a `ReportCheck` or an `ExternalCheck`, or `exceptions`. */
  readonly kind: string;
  readonly title: string;
  readonly status: Status;
  readonly threshold?: number;
  readonly actual?: number;
  /** Who set the threshold. */
  readonly source?: Limit['source'];
  readonly required: string;
  readonly found: string;
  /** What to do about it, when it is not passed. */
  readonly advice?: string;
  readonly details?: readonly string[];
  /** Places in the code that the row is about, where it closes the gate. */
  readonly findings?: readonly CodeFinding[];
  /** Nobody said no: whoever was asked could not be reached. */
  readonly unavailable?: boolean;
  /** Code of the error that left the row without proof. */
  readonly code?: ErrorCode;
  readonly evidence: readonly EvidenceItem[];
  /** Who answered, where somebody was asked. */
  readonly from?: string;
  /** What the evidence was compared with. */
  readonly baseline?: readonly EvidenceItem[];
}

/** An approval that counted. */
export interface GivenApproval {
  readonly approver: string;
  /** ISO 8601, UTC; absent where the platform does not say. */
  readonly at?: string;
  /** Where it was given: `GitHub environment prod`, a URL of a change request. */
  readonly where: string;
  /** The ticket of the emergency that it agrees to; absent for an ordinary approval. */
  readonly breakGlass?: string;
}

/** An emergency that somebody declares: what it is, and what the flow lets it override. */
export interface BreakGlassPlan {
  readonly reason: string;
  readonly ticket: string;
  readonly mayOverride: readonly string[];
  readonly hours: number;
}

/** How a gate was broken open, in its verdict. */
export interface BrokenGlass {
  readonly reason: string;
  readonly ticket: string;
  /** Who started the run. */
  readonly starter: string;
  /** The others, who approved it. */
  readonly approvers: readonly string[];
  /** Ids of the checks that did not pass. */
  readonly overrode: readonly string[];
  /** How long the verdict holds. */
  readonly hours: number;
  /** URL of the issue that follows it up. */
  readonly issue?: string;
}

/** The machine's view of a gate, version 1: the data of the JSON envelope and the verdict file. */
export interface Verdict {
  readonly schemaVersion: '1';
  readonly subject: Subject;
  readonly environment?: string;
  readonly policy: PolicySource;
  readonly checks: readonly Check[];
  /** Those that took findings away. */
  readonly exceptions: readonly UsedException[];
  /** As the exceptions: what VEX documents took away. */
  readonly vex?: readonly UsedStatement[];
  /** Those that counted. */
  readonly approvals?: readonly GivenApproval[];
  /** Set: two people opened it in an emergency, past checks that did not pass. */
  readonly breakGlass?: BrokenGlass;
  readonly verdict: Exclude<Status, 'skip'>;
  /** When it was given, in UTC. */
  readonly at: string;
  /** From then on it opens nothing, where the flow has records. */
  readonly expires?: string;
}

export interface PlannedRow {
  readonly id: string;
  readonly title: string;
  readonly required: string;
  /** Who asks: the flow file, an input, or a default of the environment's tier. */
  readonly source: 'flow' | 'input' | 'default';
  /** Its place below the environment's gate in the flow file; the kind of the question when absent. */
  readonly rule?: readonly string[];
  /** Who answers, in a word or two. */
  readonly from: string;
}

export interface CheckResult {
  readonly checks: readonly Check[];
  /** Who let the artifact enter, for the verdict. */
  readonly approvals?: readonly GivenApproval[];
}

/** A question with all that is needed to ask it; what it holds besides `ask` is data. */
export interface PlannedExternalCheck {
  readonly kind: string;
  /** At least one. */
  readonly rows: readonly PlannedRow[];
  /**
   * Asks, and answers with one check for each row or more. What it throws as a StepError closes the gate: its first row
   * has no proof then.
   */
  ask(ports: Ports, ledger: Ledger): Promise<CheckResult>;
}

export interface FoundFiles {
  /** Each file once, in the order of the patterns. */
  readonly files: readonly string[];
  /** A sentence for each pattern that gives nothing to read. */
  readonly problems: readonly string[];
}

export interface EvidencePlan extends FoundFiles {
  /** What the reports are compared with. */
  readonly baseline: FoundFiles;
}

/** What reports must be about, and how old they may be. */
export interface BindingRules {
  readonly commit: string | undefined;
  readonly digest: string | undefined;
  /** The commit that those are about which name none. */
  readonly evidenceCommit: string | undefined;
  /** The same of baselines. */
  readonly baselineCommit: string | undefined;
  /** A duration such as `7d`. */
  readonly maxAge: string | undefined;
  /** A report that nobody says the commit or digest of is refused. */
  readonly required: boolean;
}

/** Where the verdict is written in the words of others. */
export interface ReportFiles {
  readonly codeQuality: string | undefined;
  readonly junit: string | undefined;
}

/** Where what was excepted is written in the words of other tools. */
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

/** What a verdict can prove to others: that this artifact may enter this environment under this policy. */
export interface Proof extends Pick<VerdictRecord, 'flow' | 'application' | 'environment' | 'policy'> {
  readonly digest: Digest;
  /** Milliseconds. */
  readonly validFor: number;
}

/** Where the verdict will be written beside the artifact, and who signs it. */
export interface RecordPlan {
  readonly repository: Reference;
  /** Absent: it is not there yet, and `writeLater` will find it. */
  readonly artifact: Descriptor | undefined;
  readonly key: Key | undefined;
  readonly trust: Trust;
  /** The newest one beside the artifact that may be believed and is about the same. */
  readonly earlier: ProvenVerdict | undefined;
}

/** What will be judged by what, before any report is opened. */
export interface GatePlan extends OutputFiles {
  readonly subject: Subject;
  readonly environment: string | undefined;
  /** What reports must be about, and how old they may be. */
  readonly binding: BindingRules;
  readonly policy: PolicySource;
  readonly limits: Limits;
  /** By kind of check, in the order of `reportChecks`. */
  readonly evidence: Readonly<Record<string, EvidencePlan>>;
  /** Places outside of the working directory into which links to reports may lead. */
  readonly evidenceRoots: readonly string[];
  readonly settings: ReadingSettings;
  /** In the order of `externalChecks`. */
  readonly external: readonly PlannedExternalCheck[];
  readonly exceptions: ExceptionsFile | undefined;
  /** Milliseconds: how far ahead an exception may end. */
  readonly maxTermMs: number;
  /** What is said of vulnerabilities; not all of it counts. */
  readonly vex: readonly VexFile[];
  /** Where the flow file says what, for those who ask. */
  readonly rules: FindGatePosition | undefined;
  readonly explain: boolean;
  /** A question only: nothing is written and nothing is opened. */
  readonly whatIf: boolean;
  /** An emergency that somebody declares. */
  readonly breakGlass: BreakGlassPlan | undefined;
  /** What the verdict can prove to `promote`. */
  readonly proof: Proof | undefined;
  /** Absent: it is written beside no artifact. */
  readonly record: RecordPlan | undefined;
}
