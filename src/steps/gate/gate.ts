import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { type GatePlan, plan } from './plan.ts';
import { planAsData, planReport } from './outputs/report.ts';

export const gate: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], GatePlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe: planReport,
  data: planAsData,
  execute,
};
