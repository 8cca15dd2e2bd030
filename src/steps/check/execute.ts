import { counted } from '../../base/counted.ts';
import type { StepError } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { CheckPlan, Finding } from './model.ts';
import { annotationsOf } from './outputs/annotations.ts';
import { writeFiles } from './outputs/files.ts';
import { becauseOf } from './outputs/names.ts';
import { placeOf } from './outputs/places.ts';
import { describe } from './plan.ts';

type Outputs = (typeof declaration)['outputs'];

/** Exit codes of faults, gravest first: one that hides others comes before them. */
const gravest = [5, 2, 3, 4, 1] as const;

/**
 * Reports every finding, and writes them to the files that are asked for.
 * The run ends with the gravest fault's exit code; all faults are in its report.
 */
export async function execute(plan: CheckPlan, { files }: Pick<Ports, 'files'>): Promise<Outcome<Outputs>> {
  const written = await writeFiles(plan, files);
  return { ...outcomeOf(plan), changed: written > 0 };
}

/** Carries a dry run out: a check changes nothing but the files that it is asked for. */
export function rehearse(plan: CheckPlan): Promise<Outcome<Outputs>> {
  return Promise.resolve(outcomeOf(plan));
}

function outcomeOf(plan: CheckPlan): Outcome<Outputs> {
  const { file, findings } = plan;
  const faults = findings.filter(({ level }) => level === 'fault').map(({ error }) => error);
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const failure = gravestOf(faults);
  return {
    changed: false,
    headline: `${file}: ${counted(faults.length, 'fault')}, ${counted(warnings, 'warning')}`,
    outputs: { faults: String(faults.length), warnings: String(warnings) },
    data: { flow: file, local: true, findings: findings.map((finding) => dataOf(finding, plan)) },
    report: describe(plan),
    annotations: annotationsOf(plan),
    ...(failure !== undefined && { failure }),
  };
}

const verdicts = { fault: 'fail', warning: 'warn', note: 'note' } as const;

function dataOf(finding: Finding, plan: CheckPlan): object {
  const { section, level, about, error } = finding;
  const { path, line } = placeOf(finding, plan) ?? {};
  return {
    section,
    level,
    exitCode: error.exitCode,
    ...error.problem,
    verdict: verdicts[level],
    because: becauseOf(finding),
    ...(path !== undefined && { file: path }),
    ...(line !== undefined && { line }),
    ...about,
  };
}

function gravestOf(faults: readonly StepError[]): StepError | undefined {
  const [first] = gravest.flatMap((code) => faults.find(({ exitCode }) => exitCode === code) ?? []);
  return first;
}
