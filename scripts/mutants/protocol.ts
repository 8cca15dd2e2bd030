/** What a process that runs tests is asked, one thing at a time; a test is known by its index in its file. */
export type Question =
  | { readonly kind: 'measure'; readonly file: string }
  | {
      readonly kind: 'run';
      readonly file: string;
      readonly tests: readonly number[];
      /** The mutant that is on, or 0 for none. */
      readonly mutant: number;
      /** Whether the sources are loaded anew with it, as for what runs only while a module loads. */
      readonly reload: boolean;
      /** How often the mutant may be passed before it counts as a loop. */
      readonly limit: number;
    };

export interface MeasuredTest {
  readonly name: string;
  readonly passed: boolean;
  readonly ms: number;
  /** Mutants that the test passes, and how often. */
  readonly hits: readonly (readonly [mutant: number, times: number])[];
}

/** A test file as it runs without a mutant. */
export interface MeasuredFile {
  readonly file: string;
  readonly tests: readonly MeasuredTest[];
  /** Milliseconds for the loading and the hooks around all tests. */
  readonly ms: number;
  /** Mutants that are passed while modules load. */
  readonly whileLoading: readonly number[];
}

export interface RunAnswer {
  /** The first test that did not pass. */
  readonly stoppedBy?: { readonly test: number; readonly verdict: 'failed' | 'timeout' };
  /** Memory of the process: modules that were loaded anew are never given back. */
  readonly rssBytes: number;
}

export type Answer = ({ readonly kind: 'measured' } & MeasuredFile) | ({ readonly kind: 'ran' } & RunAnswer);
