/** What the build knows when it is done. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}
