import { checkFlow } from '../../flow/faults.ts';
import { homeOfFlow } from '../../flow/home.ts';
import { defaultFlowFile, missingFlow, missingNamedFlow } from '../../flow/missing.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { sentenceOf, UsageError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import { judgedPlaceOf } from '../../flow/questions.ts';
import type { Ports } from '../ports.ts';
import type { CheckInputs, CheckPlan, Finding } from './model.ts';
import { createRenderings } from './renderings.ts';
import { sections } from './sections/sections.ts';

/**
 * Looks at the file of the working directory, as its author would want to know of every fault before a request.
 * Changes nothing. @throws UsageError where there is no such file, and for inputs that do not fit together
 */
export async function plan(inputs: CheckInputs, ports: Ports): Promise<CheckPlan> {
  const path = await pathOf(inputs, ports);
  const bytes = path === undefined ? undefined : await ports.files.read(path);
  if (path === undefined || bytes === undefined) throw await missing(inputs, ports);
  const checked = await checkFlow(bytes, path);
  const file = { path, bytes, inputs, ...checked, renderings: createRenderings(checked.flow, inputs, ports) };
  refuseUnfit(inputs, file.flow);
  const findings: Finding[] = [];
  const chosen = sections.filter(({ name }) => name === 'flow' || isChosen(name, inputs));
  for (const section of chosen) {
    const found = await section.find(file, ports);
    findings.push(...found.map((one) => Object.assign({ section: section.name }, one)));
  }
  const home = await homeOfFlow(path, ports);
  const outputs = {
    markdown: inputs['markdown-file'],
    sarif: inputs['sarif-file'],
    codeQuality: inputs['code-quality-file'],
  };
  return { file: path, pathInRepository: home?.path ?? path, outputs, findings };
}

/** The file that is named, or krci-deploy.yaml of the working directory or of one above it in its repository. */
async function pathOf({ flow }: CheckInputs, { files }: Ports): Promise<string | undefined> {
  if (flow !== undefined) return flow;
  return (await files.read(defaultFlowFile)) === undefined ? files.above(defaultFlowFile) : defaultFlowFile;
}

function missing({ flow }: CheckInputs, { files }: Ports): Promise<UsageError> {
  return flow === undefined ? missingFlow(files, 'check') : missingNamedFlow(flow, files);
}

function isChosen(name: string, { sections: asked }: CheckInputs): boolean {
  return asked.length === 0 || asked.includes(name);
}

function refuseUnfit({ environment, rendered }: CheckInputs, flow: Flow | undefined): void {
  if (flow !== undefined) for (const name of environment) judgedPlaceOf(flow, name);
  if (rendered.length === 0 || environment.length === 1) return;
  throw new UsageError({
    code: 'rendered-of-many',
    where: 'the input "rendered"',
    expected: 'one environment, whose objects the files hold',
    found: environment.length === 0 ? 'none' : environment.join(', '),
    fix: 'name it with "environment"',
  });
}

const marks = { fault: '❌', warning: '⚠️', note: 'ℹ️' } as const;

/** A check opens nothing: it says that it was about the file as it lies here. */
export function describe({ file, findings }: CheckPlan): Report {
  const about = `About ${file} as it lies here, which no protected branch proves.`;
  if (findings.length === 0) return [heading('check'), paragraph(`${about} Nothing was found.`)];
  const rows = findings.map(({ section, level, error: { problem, exitCode } }) => [
    level === 'fault' ? `${marks.fault} ${exitCode}` : marks[level],
    section,
    sentenceOf(problem),
  ]);
  return [heading('check'), paragraph(about), table(['Exit', 'Section', 'Finding'], rows)];
}
