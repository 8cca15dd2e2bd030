import type { Values } from '../../declaration/declare.ts';
import { environmentOf } from '../../flow/questions.ts';
import { compareObjects, type ObjectDifference } from '../../objects/compare.ts';
import { concealed, wholeEnvironment } from '../../render/environment.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

/** Two environments, each with where its objects come from. */
export interface DiffPlan {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly [from: string, to: string];
  readonly differences: readonly ObjectDifference[];
}

/** Renders both, each by itself. @throws EvidenceError where a part of one is missing */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<DiffPlan> {
  const flow = await requiredFlow(inputs, ports, 'diff');
  const { repository, branch, from, to } = inputs;
  const [before, after] = [environmentOf(flow, from), environmentOf(flow, to)];
  const [left, right] = await Promise.all([
    wholeEnvironment(flow, before, { repository, branch, commit: inputs['from-commit'] }, ports),
    wholeEnvironment(flow, after, { repository, branch, commit: inputs['to-commit'] }, ports),
  ]);
  return {
    from,
    to,
    sources: [left.from, right.from],
    differences: compareObjects(left.objects, right.objects, concealed()),
  };
}

/** Rows of the table, one for each value. */
export function describe({ from, to, sources, differences }: DiffPlan): Report {
  const about = paragraph(`${from} (${sources[0]}) and ${to} (${sources[1]}). Namespaces are left out.`);
  if (differences.length === 0) return [heading(`diff: ${from} and ${to}`), about, paragraph('Nothing differs.')];
  const rows = differences.flatMap((one): readonly (readonly string[])[] => {
    if (one.before === undefined) return [[one.object, '', 'not there', 'there']];
    if (one.after === undefined) return [[one.object, '', 'there', 'not there']];
    return one.fields.map(({ path, before, after }) => [one.object, path, short(before), short(after)]);
  });
  return [heading(`diff: ${from} and ${to}`), about, table(['Object', 'Value', from, to], rows)];
}

function short(text: string | undefined): string {
  if (text === undefined) return 'none';
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
