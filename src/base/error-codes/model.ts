/** One row of `docs/reference/errors.md`. */
export interface ErrorMeaning {
  /** The problem, in one sentence without a final full stop. */
  readonly meaning: string;
  /** The remedy, imperative, without a final full stop. */
  readonly fix: string;
}

/** Codes of one exit code: kebab-case, stable, in alphabetical order. */
export type ErrorCodes = Readonly<Record<string, ErrorMeaning>>;
