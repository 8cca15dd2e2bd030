import { type SarifResult, type SarifRule, sarifText } from '../../../report/sarif.ts';
import type { CheckPlan, Finding } from '../model.ts';
import { becauseOf, fingerprintOf, kindOf, pageOf } from './names.ts';
import { placeOrFlow } from './places.ts';

const levels = { fault: 'error', warning: 'warning', note: 'note' } as const;

/** Writes faults and warnings as SARIF 2.1.0, each at its place; those without one are at the flow file. */
export function sarifOf(plan: CheckPlan): string {
  const findings = plan.findings.filter(({ level }) => level !== 'note');
  const kinds = new Map(findings.map((one) => [kindOf(one), one]));
  return sarifText(
    'krci-deploy check',
    [...kinds.values()].map(ruleOf),
    findings.map((one) => resultOf(one, plan)),
  );
}

function ruleOf(finding: Finding): SarifRule {
  const id = kindOf(finding);
  return { id, text: `${finding.section}: ${id.replaceAll('-', ' ')}`, page: pageOf(finding) };
}

function resultOf(finding: Finding, plan: CheckPlan): SarifResult {
  return {
    rule: kindOf(finding),
    level: levels[finding.level],
    message: becauseOf(finding),
    ...placeOrFlow(finding, plan),
    fingerprint: fingerprintOf(finding),
  };
}
