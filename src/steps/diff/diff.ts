import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { describe, type DiffPlan, plan } from './plan.ts';

export const diff: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], DiffPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
