/** Results of a finished build. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}
