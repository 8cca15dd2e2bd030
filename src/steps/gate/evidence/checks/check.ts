import type { Origin } from '../../../../evidence/origin.ts';
import type { Source } from '../../../../evidence/text/source.ts';
import type { Limits, RequirementId } from '../../policy/limits.ts';
import type { CodeFinding } from '../../model.ts';
import type { ReadingSettings } from '../model.ts';
import type { Ledger } from '../../../../exceptions/exception.ts';

/** One kind of evidence: an entry of the table in `kinds.ts`. */
export interface ReportCheck {
  readonly kind: 'coverage' | 'performance' | 'sast' | 'tests' | 'vulnerabilities';
  /** The input that names the reports. */
  readonly input: 'coverage' | 'performance' | 'sarif' | 'junit' | 'vulnerabilities';
  /** The input that names the baseline. */
  readonly baseline?: 'sarif-baseline' | 'coverage-baseline';
  /** Rows that it can measure. */
  readonly rows: readonly Row[];
  /** Rows that the policy asks for besides numbers with a limit, such as tools that must have run. */
  readonly demands?: (settings: ReadingSettings) => readonly DemandedRow[];
  /** Loads what starts a reading of reports, one after the other. */
  load(): Promise<(settings: ReadingSettings) => Reading>;
}

export interface Row {
  readonly id: RequirementId;
  readonly title: string;
  /** In the singular: `%`, `result`. */
  readonly unit: string;
  /** Left out where no requirement names it. */
  readonly quiet?: boolean;
}

/** A row that a policy asks for by a name of its own. */
export interface DemandedRow {
  readonly id: string;
  readonly title: string;
  readonly required: string;
  /** Its path below the environment's gate in the flow file. */
  readonly rule: readonly string[];
}

/** What reports say about a demanded row. */
export interface DemandFinding {
  readonly status: 'pass' | 'fail' | 'error';
  readonly found: string;
  readonly advice?: string;
  readonly details?: readonly string[];
}

/** The reports of one kind, with their format hidden: the facts that it reads stay inside. */
export interface Reading {
  /** Reads a report and its claims. Throws EvidenceError. Nothing is counted yet. */
  read(source: Source): Promise<ReadReport>;
  /** As `read`, for the baseline. */
  readBaseline?(source: Source): Promise<ReadReport>;
  /** Paths of source files on which the counted reports disagree. */
  ambiguousPaths?(): readonly string[];
  /** Measures the counted reports together, without the excepted findings. */
  measure(terms: Terms): MeasuredKind;
}

/** Terms of the measurement. */
export interface Terms {
  readonly ledger: Ledger;
  readonly limits: Limits;
  /** Of the ambiguous paths, those that name a file of the working directory. */
  readonly rootedPaths: ReadonlySet<string>;
}

export interface ReadReport {
  readonly origin: Origin;
  /** Counts the report. */
  count(): void;
}

export interface MeasuredKind {
  readonly measurements: Readonly<Partial<Record<RequirementId, Measurement>>>;
  /** By the id of each demanded row. */
  readonly demanded?: Readonly<Record<string, DemandFinding>>;
  /** Sentences on problems that do not close the gate. */
  readonly warnings: readonly string[];
  /** Gaps that the reports themselves declare: a row each. */
  readonly gaps?: readonly EvidenceGap[];
  /** Numbers for the step's outputs, by output name. */
  readonly outputs: Readonly<Record<string, number>>;
}

/** A part that reports should have and, by their own claim, lack. */
export interface EvidenceGap {
  /** Of the row: `test-count`. */
  readonly id: string;
  readonly title: string;
  readonly status: 'error' | 'warn';
  readonly required: string;
  readonly found: string;
  readonly advice: string;
  readonly details: readonly string[];
}

export interface Measurement {
  /** Absent: there is nothing to measure, and `found` gives the reason. */
  readonly actual?: number;
  /** Finding, for display. */
  readonly found: string;
  /** Advice where `actual` is absent, as an imperative sentence; default: find the reason. */
  readonly absent?: string;
  meets(limit: number): boolean;
  /** Advice when the limit is not met: an imperative sentence, and lines of detail. */
  advice(limit: number): string;
  readonly details: readonly string[];
  /** Places in the code, for annotations. */
  readonly findings?: readonly CodeFinding[];
}
