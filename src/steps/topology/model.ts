import type { Flow } from '../../flow/flow.ts';
import type { Topology } from '../../flow/reachability.ts';

export interface TopologyPlan {
  readonly flow: Flow;
  readonly topology: Topology;
  /** File that gets the picture. */
  readonly svg: string | undefined;
}
