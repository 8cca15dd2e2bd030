import type { Values } from '../../declaration/declare.ts';
import type { Checkout } from '../../git/history.ts';
import type { Decision, ExistingBuild, Facts, Policy } from '../../version/model.ts';
import type { Core } from '../../version/semver.ts';
import type { declaration } from './declaration.ts';

export type VersionInputs = Values<(typeof declaration)['inputs']>;

export interface Chart {
  /** Path of Chart.yaml, as the working directory sees it. */
  readonly file: string;
  readonly name: string;
  /** The core of the version that stands there: the first of the chart's own line. */
  readonly core: Core;
}

/** Subject of a version: an application, a chart on a line of its own, or a build that has its version already. */
export interface Subject {
  readonly prefix: string;
  readonly paths: readonly string[];
  /** Version that replaces `initial-version`. */
  readonly initial: Core | undefined;
  readonly chart: Chart | undefined;
  readonly built: ExistingBuild | undefined;
}

export interface VersionPlan {
  readonly inputs: VersionInputs;
  /** Directory of the repository. */
  readonly cwd: string;
  readonly checkout: Checkout;
  readonly facts: Facts;
  readonly policy: Policy;
  readonly decision: Decision;
  readonly chart: Chart | undefined;
  /** The remote as Git can be given it; undefined when there is none. */
  readonly remote: string | undefined;
  /** Its URL or path. */
  readonly address: string | undefined;
  /** The repository in which the platform's API makes the tag; undefined where Git makes it. */
  readonly api: string | undefined;
  readonly notes: readonly string[];
}
