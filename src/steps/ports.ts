import type { Clock } from '../base/clock.ts';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsRepositories } from '../git/gitops.ts';
import type { Log } from '../base/log.ts';
import type { Platform } from '../platform/platform.ts';
import type { Programs } from '../render/programs.ts';
import type { Recording } from '../records/records.ts';
import type { Registries } from '../registry/registry.ts';
import type { Web } from '../web/web.ts';

/** Everything outside the process that a step can reach. */
export interface Ports {
  readonly clock: Clock;
  readonly log: Log;
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
  readonly registries: Registries;
  readonly platform: Platform;
  readonly web: Web;
  /** Programs of the runner that render manifests; without them only plain ones are read. */
  readonly programs?: Programs;
  /** Variables of the job that say which version an earlier one has built, as KubeRocketCI hands them on. */
  readonly handedOn?: ReadonlyMap<string, string>;
  /** Means to make records; without them records name no version and have no signature. */
  readonly recording?: Recording;
}
