import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { AdoptPlan } from './model.ts';
import { describe, plan } from './plan.ts';

export const recordsAdopt: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], AdoptPlan> = {
  declaration,
  shows: 'plan',
  plan,
  describe,
  execute,
};
