import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { ProtectPlan } from './model.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';

export const protect: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], ProtectPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
