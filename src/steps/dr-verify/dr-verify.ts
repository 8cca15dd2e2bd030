import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { plan, type VerifyPlan } from './plan.ts';
import { describe } from './report.ts';

export const drVerify: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], VerifyPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
