import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { HistoryPlan } from './model.ts';
import { describe, plan } from './plan.ts';

export const history: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], HistoryPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
