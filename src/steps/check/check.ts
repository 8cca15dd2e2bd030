import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute, rehearse } from './execute.ts';
import type { CheckPlan } from './model.ts';
import { describe, plan } from './plan.ts';

export const check: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], CheckPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  rehearse,
  execute,
};
