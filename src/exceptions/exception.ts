import type { Log } from '../base/log.ts';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsRepositories } from '../git/gitops.ts';
import type { Platform } from '../platform/platform.ts';

/** Everything that is asked about exceptions; without a platform, files and Git alone. */
export interface Reach {
  readonly files: Files;
  readonly git: Git;
  readonly gitops?: GitopsRepositories;
  readonly log?: Pick<Log, 'warn'>;
  readonly platform?: Platform;
}

/** A finding that is accepted for a while, as in `krci-deploy-exceptions.yaml`. */
export interface Exception {
  /** A rule, a CVE, or a fingerprint (`key:value`) of a finding. */
  readonly id: string;
  /** Pattern of package URLs or `name@version`, with `*`: then only vulnerabilities of these are excepted. */
  readonly component: string | undefined;
  /** Pattern of paths, with `*` and `**`: then only findings in these files are excepted. */
  readonly path: string | undefined;
  /** Pattern of objects (`Deployment/shop/cart`), with `*` and `**`: then only findings about these are excepted. */
  readonly object: string | undefined;
  readonly environments: readonly string[];
  readonly owner: string;
  /** User who approved it; never the owner. */
  readonly approver: string;
  readonly ticket: string;
  readonly reason: string;
  /** Reason why it does no harm, in OpenVEX's words; undefined: it is accepted all the same. */
  readonly justification: string | undefined;
  /** The last day it holds, `YYYY-MM-DD`, in UTC. */
  readonly expires: string;
  /** `file:line:column`. */
  readonly at: string;
}

/** A finding that an exception can match. */
export interface Exceptable {
  /** All its names: rule, id, fingerprint. Its own name goes first. */
  readonly ids: readonly string[];
  readonly component?: string | undefined;
  readonly path?: string | undefined;
  /** Kubernetes object: `Deployment/shop/cart`. */
  readonly object?: string | undefined;
  /** For messages about the exception. */
  readonly line?: number | undefined;
  readonly message?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly level?: 'error' | 'warning' | 'note' | 'none';
}

/** An exception that took findings away. */
export interface UsedException extends Omit<
  Exception,
  'component' | 'path' | 'object' | 'environments' | 'at' | 'justification'
> {
  /** Number of findings. */
  readonly uses: number;
  readonly daysLeft: number;
}

/** A finding that an exception took away. */
export interface AcceptedFinding {
  readonly exception: Exception;
  readonly item: Exceptable;
}

/** The exceptions for one gate, and their use. */
export interface Ledger {
  /** Tells whether an exception takes the finding away. */
  excepts(item: Exceptable): boolean;
  used(): readonly UsedException[];
  /** Lists the findings that were taken away, each with its exception. */
  accepted(): readonly AcceptedFinding[];
  /** Warns of exceptions that are expired, expire soon, are not approved or match no finding. */
  warnings(): readonly string[];
}

export interface ExceptionsFile {
  readonly path: string;
  readonly sha256: string;
  readonly exceptions: readonly Exception[];
}
