import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { describe, plan, type StatusPlan } from './plan.ts';

export const status: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], StatusPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
