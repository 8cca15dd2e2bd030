/** A finding that somebody accepts for a while, as `krci-deploy-exceptions.yaml` has it. */
export interface Exception {
  /** A rule, a CVE, or a fingerprint (`key:value`) of a finding. */
  readonly id: string;
  /** Pattern of package URLs or `name@version`, with `*`: then it is about vulnerabilities of these alone. */
  readonly component: string | undefined;
  /** Pattern of paths, with `*` and `**`: then it is about findings in these files alone. */
  readonly path: string | undefined;
  readonly environments: readonly string[];
  readonly owner: string;
  /** Never the owner. */
  readonly approver: string;
  readonly ticket: string;
  readonly reason: string;
  /** Why it does no harm, in OpenVEX's words; undefined: it is accepted all the same. */
  readonly justification: string | undefined;
  /** The last day it holds, `YYYY-MM-DD`, in UTC. */
  readonly expires: string;
  /** `file:line:column`. */
  readonly at: string;
}

/** What an exception may be about. */
export interface Exceptable {
  /** Everything it is called by: rule, id, fingerprint. Its own name goes first. */
  readonly ids: readonly string[];
  readonly component?: string | undefined;
  readonly path?: string | undefined;
  /** For those who are told of the exception. */
  readonly line?: number | undefined;
  readonly message?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly level?: 'error' | 'warning' | 'note' | 'none';
}
