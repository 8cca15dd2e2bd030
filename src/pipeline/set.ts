import { UsageError } from '../base/errors.ts';
import { paragraph } from '../report/report.ts';
import { declaration as promote } from '../steps/promote/declaration.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome } from '../steps/step.ts';
import { declaration } from './declaration.ts';
import type { LeftOutPlan, PipelineInputs, PipelineOutputs } from './model.ts';
import { inputsOf } from './one.ts';

const replaced = ['version', 'expect-version', 'expect-digest', 'target-version', 'source'] as const;

/**
 * Returns the inputs with the version and digest that a set has for the application; a sentence where it has none, as
 * KubeRocketCI's payload of a pipeline with several applications may.
 *
 * @throws UsageError for a file that is no set, and for inputs that it stands in the place of
 */
export async function withSet(inputs: PipelineInputs, ports: Ports): Promise<PipelineInputs | LeftOutPlan> {
  const { set, application } = inputs;
  if (set === undefined) return inputs;
  const named = replaced.find((name) => inputs[name] !== undefined);
  if (named !== undefined) {
    throw new UsageError({
      code: 'input-conflict',
      where: `the inputs "set" and "${named}"`,
      expected: 'one of them',
      found: 'both',
      fix: `leave "${named}" out: the file says it`,
    });
  }
  const { readSet } = await import('../steps/promote/request/set-file.ts');
  const { application: _, ...common } = inputsOf(promote, inputs, {});
  const entries = await readSet(set, { ...common, application: undefined }, ports.files);
  const entry = entries.find((one) => one.application === application);
  if (entry === undefined) return { leftOut: `${set} names no version of ${application}` };
  const { version, 'expect-digest': digest, 'target-version': target, source } = entry;
  return { ...inputs, set: undefined, version, 'expect-digest': digest, 'target-version': target, source };
}

export function leftOutcome({ leftOut }: LeftOutPlan): Outcome<PipelineOutputs> {
  const headline = `nothing to do: ${leftOut}`;
  const empty = Object.fromEntries(Object.keys(declaration.outputs).map((name) => [name, '']));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
  const outputs = { ...empty, changed: 'false' } as Outcome<PipelineOutputs>['outputs'];
  return { changed: false, headline, outputs, data: { leftOut }, report: [paragraph(`${headline}.`)] };
}
