import type { Declaration, Inputs, Outputs, Values } from '../declaration/declare.ts';
import { parseInputs } from '../declaration/parse.ts';

type Value = string | number | boolean | readonly string[] | undefined;

/**
 * The inputs of a step, taken by name from those of the pipeline, with `own` over them. They pass the step's own
 * declaration again, so nothing reaches a step that its own surface would have refused.
 */
export function inputsOf<I extends Inputs, O extends Outputs>(
  declaration: Declaration<I, O>,
  pipeline: Readonly<Record<string, Value>>,
  own: Readonly<Record<string, Value>>,
): Values<I> {
  const raw = new Map<string, string>();
  for (const name of Object.keys(declaration.inputs)) {
    const value = name in own ? own[name] : pipeline[name];
    if (value !== undefined) raw.set(name, typeof value === 'object' ? value.join('\n') : String(value));
  }
  return parseInputs(declaration, raw);
}
