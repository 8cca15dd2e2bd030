import type { InputDeclaration, Inputs } from '../../src/declaration/declare.ts';

/** Inputs that an action reads. The form of standard output is none of them: a runner reads outputs and the summary. */
export function actionInputs(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'output'));
}

/** Returns the description with what the type adds to it. */
export function described(input: InputDeclaration): string {
  if (input.type === 'choice') return `${input.description} (${input.options.join(', ')})`;
  if (input.type === 'number') return `${input.description} (${input.minimum} to ${input.maximum})`;
  if (input.type === 'list') return `${input.description} (separated by commas or lines)`;
  return input.description;
}
