import { codeQualityText } from '../../../report/code-quality.ts';
import type { CheckPlan } from '../model.ts';
import { becauseOf, kindOf } from './names.ts';
import { placeOrFlow } from './places.ts';

const severities = { fault: 'critical', warning: 'minor', note: 'info' } as const;

/** Writes faults and warnings as GitLab's Code Quality report, each at its place. */
export function codeQualityOf(plan: CheckPlan): string {
  const findings = plan.findings.filter(({ level }) => level !== 'note');
  return codeQualityText(
    findings.map((finding) => {
      const { path, line = 1 } = placeOrFlow(finding, plan);
      const [check, description] = [`krci-deploy/check/${kindOf(finding)}`, becauseOf(finding)];
      return { check, description, severity: severities[finding.level], path, line };
    }),
  );
}
