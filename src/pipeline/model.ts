import type { gate } from '../steps/gate/gate.ts';
import type { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import type { promote } from '../steps/promote/promote.ts';

/** All three plans are made, and every refusal that they hold is met, before the first of them is carried out. */
export interface PipelinePlan {
  /** None for a rollback where the environment's gate asks for nothing before one. */
  readonly gate: Awaited<ReturnType<typeof gate.plan>> | undefined;
  readonly promote: Awaited<ReturnType<typeof promote.plan>>;
  readonly bump: Awaited<ReturnType<typeof manifestBump.plan>>;
}
