import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { StatusPlan } from './model.ts';
import { describe, plan } from './plan.ts';

export const status: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], StatusPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
