import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { DrillPlan } from './model.ts';
import { describe, plan } from './plan.ts';

export const drillRecord: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], DrillPlan> = {
  declaration,
  shows: 'plan',
  plan,
  describe,
  execute,
};
