import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { VerifyPlan } from './model.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';

export const drVerify: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], VerifyPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
