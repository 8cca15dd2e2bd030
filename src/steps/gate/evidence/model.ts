import type { PerformancePolicy } from '../../../flow/gates/performance.ts';

/** Settings for reading reports. */
export interface ReadingSettings {
  /** The working directory, absolute: reports of one file may name it from there or from the root of the system. */
  readonly directory: string;
  /** Of static analysis, only findings that are not in the baseline count. */
  readonly newOnly: boolean;
  /** The gated application: a verdict about another one is no baseline. */
  readonly application: string | undefined;
  /** Severity of a vulnerability that has none. */
  readonly unrated: 'critical' | 'high' | 'medium' | 'low';
  /** Result for a scan that reports its own gaps. */
  readonly partial: 'fail' | 'warn' | 'off';
  /** Tools that must have run. */
  readonly tools: { readonly sast: readonly string[]; readonly vulnerabilities: readonly string[] };
  readonly performance: PerformancePolicy;
  /** Lines that the change added, for the coverage of changed lines; a sentence where they cannot be told. */
  readonly changed: ChangedLines | string;
}

/** Lines that a range of commits added or changed. */
export interface ChangedLines {
  /** `0123abcd..4567cdef`. */
  readonly range: string;
  /** By path from the root of the repository, ranges of first and last. */
  readonly files: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  /** Every path of the repository at the end of the range. */
  readonly tracked: readonly string[];
}
