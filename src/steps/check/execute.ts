import { counted } from '../../base/counted.ts';
import type { StepError } from '../../base/errors.ts';
import type { Annotation, Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { CheckPlan, Finding } from './model.ts';
import { describe } from './plan.ts';

type Outputs = (typeof declaration)['outputs'];

/** Exit codes of faults, gravest first: one that hides others comes before them. */
const gravest = [2, 3, 4, 1] as const;

/** Reports every finding. The run ends with the gravest fault's exit code; all faults are in its report. */
export function execute(plan: CheckPlan): Promise<Outcome<Outputs>> {
  const { file, findings } = plan;
  const faults = findings.filter(({ level }) => level === 'fault').map(({ error }) => error);
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const failure = gravestOf(faults);
  return Promise.resolve({
    changed: false,
    headline: `${file}: ${counted(faults.length, 'fault')}, ${counted(warnings, 'warning')}`,
    outputs: { faults: String(faults.length), warnings: String(warnings) },
    data: {
      flow: file,
      local: true,
      findings: findings.map(({ section, level, about, error: { problem, exitCode } }) => {
        return { section, level, exitCode, ...problem, ...about };
      }),
    },
    report: describe(plan),
    annotations: findings.filter(({ level }) => level !== 'note').map(annotationOf),
    ...(failure !== undefined && { failure }),
  });
}

function gravestOf(faults: readonly StepError[]): StepError | undefined {
  const [first] = gravest.flatMap((code) => faults.find(({ exitCode }) => exitCode === code) ?? []);
  return first;
}

function annotationOf({ section, level, error: { problem, message } }: Finding): Annotation {
  const [, file, line] = /^(.+):(\d+):\d+$/.exec(problem.where ?? '') ?? [];
  return {
    level: level === 'fault' ? 'error' : 'warning',
    title: `krci-deploy check: ${section}`,
    message,
    ...(file !== undefined && { file, line: Number(line) }),
  };
}
