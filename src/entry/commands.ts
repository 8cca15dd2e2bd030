import type { Declaration } from '../declaration/declare.ts';
import { declaration as promotion } from '../pipeline/declaration.ts';
import { declaration as drVerify } from '../steps/dr-verify/declaration.ts';
import { declaration as gate } from '../steps/gate/declaration.ts';
import { declaration as history } from '../steps/history/declaration.ts';
import { declaration as manifestBump } from '../steps/manifest-bump/declaration.ts';
import { declaration as promote } from '../steps/promote/declaration.ts';
import { declaration as protect } from '../steps/protect/declaration.ts';
import { declaration as status } from '../steps/status/declaration.ts';
import type { Step } from '../steps/step.ts';
import { declaration as version } from '../steps/version/declaration.ts';
import { declaration as demo } from './demo-declaration.ts';
import type { Host } from './host.ts';
import type { OpenPorts } from './ports.ts';

/** What has not been loaded yet: a declaration is enough for help and for parsing. */
export type Command = StepCommand | TourCommand;

export interface StepCommand {
  readonly declaration: Declaration;
  load(): Promise<Step>;
}

export interface TourCommand {
  readonly declaration: Declaration;
  /** Runs to its exit code. */
  tour(inputs: Readonly<Record<string, unknown>>, host: Host, openPorts: OpenPorts): Promise<number>;
}

/** In the order of a promotion. Adding a step is adding an entry. */
export const steps: readonly StepCommand[] = [
  { declaration: version, load: async () => (await import('../steps/version/version.ts')).version },
  { declaration: gate, load: async () => (await import('../steps/gate/gate.ts')).gate },
  { declaration: promote, load: async () => (await import('../steps/promote/promote.ts')).promote },
  {
    declaration: manifestBump,
    load: async () => (await import('../steps/manifest-bump/manifest-bump.ts')).manifestBump,
  },
  { declaration: drVerify, load: async () => (await import('../steps/dr-verify/dr-verify.ts')).drVerify },
  { declaration: promotion, load: async () => (await import('../pipeline/promotion.ts')).promotion },
];

/** Questions for a terminal: they have no action and no component. */
const boards: readonly StepCommand[] = [
  { declaration: status, load: async () => (await import('../steps/status/status.ts')).status },
  { declaration: history, load: async () => (await import('../steps/history/history.ts')).history },
  { declaration: protect, load: async () => (await import('../steps/protect/protect.ts')).protect },
];

const tour: TourCommand = {
  declaration: demo,
  tour: async (inputs, host, openPorts) =>
    await (await import('./demo.ts')).demo(host, inputs['keep'] === true, openPorts),
};

export const commands: readonly Command[] = [...steps, ...boards, tour];

export function stepNamed(name: string): StepCommand | undefined {
  return steps.find(({ declaration }) => declaration.name === name);
}
