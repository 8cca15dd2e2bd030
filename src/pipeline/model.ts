import type { Values } from '../declaration/declare.ts';
import type { declaration } from './declaration.ts';
import type { gate } from '../steps/gate/gate.ts';
import type { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import type { Wave } from '../steps/promote/model.ts';
import type { promote } from '../steps/promote/promote.ts';

export type PipelineInputs = Values<(typeof declaration)['inputs']>;
export type PipelineOutputs = (typeof declaration)['outputs'];

/** All three plans are made, and every refusal that they hold is met, before the first of them is carried out. */
export interface PipelinePlan {
  /** None for a rollback where the environment's gate asks for nothing before one. */
  readonly gate: Awaited<ReturnType<typeof gate.plan>> | undefined;
  readonly promote: Awaited<ReturnType<typeof promote.plan>>;
  readonly bump: Awaited<ReturnType<typeof manifestBump.plan>>;
}

/** One digest into several environments, by one run. */
export interface WavePlan {
  /** The jobs of its first round; those of a later one are planned when the earlier ones are done. */
  readonly wave: Wave;
  readonly inputs: PipelineInputs;
}

/** A set that has nothing for the application. */
export interface LeftOutPlan {
  readonly leftOut: string;
}
