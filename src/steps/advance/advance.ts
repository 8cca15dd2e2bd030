import type { Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { execute } from './execute.ts';
import type { AdvancePlan, Questions } from './model.ts';
import { plan } from './plan.ts';
import { describe } from './report.ts';

/** Makes the step; `questions` are answered by rooms and steps that this one does not know. */
export function createAdvance(
  questions: Questions,
): Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], AdvancePlan> {
  return {
    declaration,
    shows: 'plan',
    plan,
    describe,
    execute: (planned, ports) => execute(planned, questions, ports),
  };
}
