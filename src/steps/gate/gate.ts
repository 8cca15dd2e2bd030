import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute, rehearse } from './execute.ts';
import { plan } from './plan.ts';
import { planAsData, planReport } from './outputs/report.ts';
import type { GatePlan } from './model.ts';

export const gate: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], GatePlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe: planReport,
  data: planAsData,
  rehearse,
  execute,
};
