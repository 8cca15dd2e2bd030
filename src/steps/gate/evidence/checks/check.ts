import type { Origin } from '../../../../evidence/origin.ts';
import type { Source } from '../../../../evidence/text/source.ts';
import type { Limits, RequirementId } from '../../policy/limits.ts';
import type { CodeFinding, ReadingSettings } from '../../model.ts';
import type { Ledger } from '../../exceptions/exception.ts';

/** What one kind of evidence can tell, with its format hidden: the facts that it reads stay inside. */
export interface ReportCheck {
  readonly kind: 'coverage' | 'sast' | 'tests' | 'vulnerabilities';
  /** The input that names the reports. */
  readonly input: 'coverage' | 'sarif' | 'junit' | 'vulnerabilities';
  /** The input that names what they are compared with. */
  readonly baseline?: 'sarif-baseline' | 'coverage-baseline';
  /** What it can be asked. */
  readonly rows: readonly Row[];
  /** Starts a reading of reports, one after the other. */
  open(settings: ReadingSettings): Reading;
}

export interface Row {
  readonly id: RequirementId;
  readonly title: string;
  /** In the singular: `%`, `result`. */
  readonly unit: string;
  /** Left out where nobody requires it. */
  readonly quiet?: boolean;
}

export interface Reading {
  /** Reads a report and what it says of itself. Throws EvidenceError. Nothing is counted yet. */
  read(source: Source): Promise<ReadReport>;
  /** As `read`, for what the reports are compared with. */
  readBaseline?(source: Source): Promise<ReadReport>;
  /** Paths of source files about which the counted reports do not agree. */
  ambiguousPaths?(): readonly string[];
  /** What the reports that were counted say together, without what is excepted. */
  measure(terms: Terms): MeasuredKind;
}

/** On what terms it is measured. */
export interface Terms {
  readonly ledger: Ledger;
  readonly limits: Limits;
  /** Of the ambiguous paths, those that name a file of the working directory. */
  readonly rootedPaths: ReadonlySet<string>;
}

export interface ReadReport {
  readonly origin: Origin;
  /** Counts it. */
  count(): void;
}

export interface MeasuredKind {
  readonly measurements: Readonly<Partial<Record<RequirementId, Measurement>>>;
  /** Sentences about what does not close the gate and still should be known. */
  readonly warnings: readonly string[];
  /** What the reports themselves say is missing from them: a row each. */
  readonly gaps?: readonly EvidenceGap[];
  /** Numbers for the step's outputs, by output name. */
  readonly outputs: Readonly<Record<string, number>>;
}

/** Something that reports should show and, by their own word, do not. */
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
  /** Absent: there is nothing to measure, and `found` says why. */
  readonly actual?: number;
  /** For people. */
  readonly found: string;
  /** What to do where `actual` is absent, as an imperative sentence; left out: to see why. */
  readonly absent?: string;
  meets(limit: number): boolean;
  /** What to do when it does not meet the limit: an imperative sentence, and lines of detail. */
  advice(limit: number): string;
  readonly details: readonly string[];
  /** Where in the code, for annotations. */
  readonly findings?: readonly CodeFinding[];
}
