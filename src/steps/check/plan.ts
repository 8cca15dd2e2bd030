import type { Values } from '../../declaration/declare.ts';
import { checkFlow } from '../../flow/faults.ts';
import { defaultFlowFile, missingFlow } from '../../flow/load.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { sentenceOf } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { CheckPlan, Finding } from './model.ts';
import { sections } from './sections/sections.ts';

/**
 * Looks at the file of the working directory, as its author would want to know of every fault before a request.
 * Changes nothing and contacts no server. @throws UsageError where there is no such file
 */
export async function plan({ flow: named }: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<CheckPlan> {
  const path = named ?? defaultFlowFile;
  const bytes = await ports.files.read(path);
  if (bytes === undefined) throw missingFlow(ports.files, 'check');
  const file = { path, bytes, ...(await checkFlow(bytes, path)) };
  const findings: Finding[] = [];
  for (const section of sections) {
    const found = await section.find(file, ports);
    findings.push(...found.map((one) => Object.assign({ section: section.name }, one)));
  }
  return { file: path, findings };
}

/** A check opens nothing: it says that it was about the file as it lies here. */
export function describe({ file, findings }: CheckPlan): Report {
  const about = `About ${file} as it lies here, which no protected branch proves.`;
  if (findings.length === 0) return [heading('check'), paragraph(`${about} Nothing was found.`)];
  const rows = findings.map(({ section, level, error: { problem, exitCode } }) => [
    level === 'fault' ? `❌ ${exitCode}` : '⚠️',
    section,
    sentenceOf(problem),
  ]);
  return [heading('check'), paragraph(about), table(['Exit', 'Section', 'Finding'], rows)];
}
