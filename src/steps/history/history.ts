import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { describe, type HistoryPlan, plan } from './plan.ts';

export const history: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], HistoryPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
