import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { plan, type PromotionPlan } from './plan.ts';
import { describe } from './report.ts';

export const promote: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], PromotionPlan> = {
  declaration,
  shows: 'plan',
  plan,
  describe,
  execute,
};
