/** A request that would change something on the platform. */
export interface ApiCall {
  readonly method: string;
  /** Path below the API's base, `/repos/acme/gitops/rulesets`. */
  readonly path: string;
  readonly body?: unknown;
}
