/** One row of `docs/reference/errors.md`. */
export interface ErrorMeaning {
  /** What is wrong, in one sentence without a final full stop. */
  readonly meaning: string;
  /** What to do, imperative, without a final full stop. */
  readonly fix: string;
}

/** Codes of one exit code: kebab-case, stable, in alphabetical order. */
export type ErrorCodes = Readonly<Record<string, ErrorMeaning>>;
