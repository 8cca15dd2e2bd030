import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import { describe, plan, type RenderPlan } from './plan.ts';

export const render: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], RenderPlan> = {
  declaration,
  shows: 'finding',
  plan,
  describe,
  execute,
};
