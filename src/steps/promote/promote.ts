import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { plan, type PromotePlan } from './plan.ts';
import { planAsData } from './plan-data.ts';
import { describe } from './report.ts';

export const promote: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], PromotePlan> = {
  declaration,
  shows: 'plan',
  plan: (inputs, ports) => plan(inputs, ports),
  describe,
  data: planAsData,
  execute,
};
