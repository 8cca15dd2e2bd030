import type { Annotation } from '../../step.ts';
import type { CheckPlan, Finding } from '../model.ts';
import { placeOf } from './places.ts';

/** GitHub shows ten of a level for each step, and the last error is for the failure itself. */
const maxOfLevel = 9;

/** Annotates faults and warnings, those with a place first. */
export function annotationsOf(plan: CheckPlan): readonly Annotation[] {
  return (['fault', 'warning'] as const).flatMap((level) => {
    const made = plan.findings.filter((one) => one.level === level).map((one) => annotationOf(one, plan));
    const placed = made.filter(({ file }) => file !== undefined);
    return [...placed, ...made.filter(({ file }) => file === undefined)].slice(0, maxOfLevel);
  });
}

function annotationOf(finding: Finding, plan: CheckPlan): Annotation {
  const { path, line } = placeOf(finding, plan) ?? {};
  return {
    level: finding.level === 'fault' ? 'error' : 'warning',
    title: `krci-deploy check: ${finding.about?.rule ?? finding.section}`,
    message: finding.error.message,
    ...(path !== undefined && { file: path }),
    ...(line !== undefined && { line }),
  };
}
