import { declare } from '../declaration/declare.ts';
import type { Declaration } from '../declaration/declare.ts';
import { declaration as drVerify } from '../steps/dr-verify/declaration.ts';
import type { Step } from '../steps/step.ts';

/** What has not been loaded yet: a declaration is enough for help and for parsing. */
export type Command = StepCommand | TourCommand;

export interface StepCommand {
  readonly declaration: Declaration;
  load(): Promise<Step>;
}

export interface TourCommand {
  readonly declaration: Declaration;
  /** Runs to its exit code; `print` takes whole lines. */
  tour(inputs: Readonly<Record<string, unknown>>, print: (text: string) => void): Promise<number>;
}

/** In the order of a promotion. Adding a step is adding an entry. */
export const steps: readonly StepCommand[] = [
  { declaration: drVerify, load: async () => (await import('../steps/dr-verify/dr-verify.ts')).drVerify },
];

export const demo: TourCommand = {
  declaration: declare({
    name: 'demo',
    summary: 'Watch one image travel from dev to production in a temporary directory, without a network',
    inputs: { keep: { type: 'boolean', description: 'Leave the directory for a look', default: false } },
    outputs: {},
  }),
  tour: () => Promise.reject(new Error('no demo yet')),
};

export const commands: readonly Command[] = [...steps, demo];

export function stepNamed(name: string): StepCommand | undefined {
  return steps.find(({ declaration }) => declaration.name === name);
}
