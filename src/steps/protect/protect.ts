import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { describe, plan, type ProtectPlan } from './plan.ts';

export const protect: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], ProtectPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
