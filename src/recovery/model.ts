import type { Clock } from '../base/clock.ts';
import type { Files } from '../files/files.ts';
import type { BranchTree } from '../flow/branch-trees.ts';
import type { Environment, Flow } from '../flow/flow.ts';
import type { Objectives, Recovery, RecoveryCheckName } from '../flow/recovery.ts';
import type { Git } from '../git/git.ts';
import type { BranchHistory, GitopsRepositories } from '../git/gitops.ts';
import type { NamedImage } from '../manifests/manifests.ts';
import type { Digest } from '../registry/digest.ts';
import type { Registries } from '../registry/registry.ts';
import type { EnvironmentState } from '../render/environment.ts';
import type { Programs } from '../render/programs.ts';

/** PASS is proven, FAIL is disproven, UNPROVEN is neither: a check that could not be made is not a pass. */
export type Verdict = 'PASS' | 'FAIL' | 'UNPROVEN';

/** What a check measured of an objective. */
export interface Measured {
  readonly objective: keyof Objectives;
  readonly seconds: number;
}

/** One answer of a check. */
export interface RecoveryFinding {
  readonly check: RecoveryCheckName;
  readonly verdict: Verdict;
  /** Subject of the check: `cart in prod`, `Secret/shop/cart-db`, or the GitOps repository. */
  readonly subject: string;
  /** One clause: what was found. Never a value that may be a secret. */
  readonly because: string;
  /** Imperative, one clause; absent where it passed. */
  readonly fix?: string;
  /** Environment that it is about; absent: the whole flow. */
  readonly environment?: string;
  /** File of the GitOps repository, or of the rendered objects. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly digest?: Digest;
  readonly measured?: Measured;
}

/** A finding before its check's name is added. */
export type Answer = Omit<RecoveryFinding, 'check'>;

/** A branch of the GitOps repository, as it was read. */
export interface VerifiedBranch {
  readonly repository: string;
  /** Undefined for the repository's default branch. */
  readonly branch: string | undefined;
  readonly commit: string | undefined;
}

/** An image that the manifests of an environment name. */
export interface DeployedPlace {
  readonly application: string;
  readonly image: string;
  readonly environment: Environment;
  readonly named: NamedImage;
  /** The place, for messages. */
  readonly place: string;
  /** Set when the file is there but must not or cannot be read. */
  readonly unreadable?: string;
}

/** What a check may reach: nothing of a cluster. */
export interface RecoveryReach {
  readonly clock: Clock;
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
  readonly registries: Registries;
  readonly programs?: Programs;
}

/** Everything that checks look at. */
export interface Scene {
  readonly flow: Flow;
  /** Environments to verify, in the order of the flow. */
  readonly environments: readonly Environment[];
  /** URL or path of the GitOps repository, without credentials. */
  readonly location: string;
  readonly branches: readonly VerifiedBranch[];
  readonly deployed: readonly DeployedPlace[];
  /** The flow's own branch of the GitOps repository: evidence, runbook and inventory lie there. */
  readonly home: BranchTree;
  /** Whether the platform guards that branch against who may push others; `unknown` where no platform is asked. */
  isProtected(): Promise<'yes' | 'no' | 'unknown'>;
  /** Changes of files of that branch, newest first. @throws StepError */
  history(paths: readonly string[]): Promise<Omit<BranchHistory, 'newest'>>;
  /** Renders an environment when it is first asked for. @throws StepError */
  objects(environment: Environment): Promise<EnvironmentState>;
  /** The same of a platform cluster; undefined where the flow does not say where its manifests lie. @throws StepError */
  platform(cluster: string): Promise<EnvironmentState> | undefined;
  readonly reach: RecoveryReach;
}

/** One question about recovery: one entry of the table in `checks.ts`. */
export interface RecoveryCheck {
  /** Keys of the section `recovery` that ask for it; none: it is asked for unless `required` leaves it out. */
  readonly declaredBy: readonly (keyof Recovery)[];
  /** Row of the reference. */
  readonly documentation: {
    readonly question: string;
    /** Sources of its answers: never a cluster. */
    readonly looksAt: string;
    readonly passes: string;
    readonly fails: string;
    readonly unproven: string;
  };
  run(scene: Scene): Promise<readonly Answer[]>;
}
