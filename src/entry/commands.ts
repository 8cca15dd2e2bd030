import type { Declaration } from '../declaration/declare.ts';
import { declaration as promotion } from '../pipeline/declaration.ts';
import { declaration as advance } from '../steps/advance/declaration.ts';
import { declaration as check } from '../steps/check/declaration.ts';
import { declaration as diff } from '../steps/diff/declaration.ts';
import { declaration as drillRecord } from '../steps/drill-record/declaration.ts';
import { declaration as drVerify } from '../steps/dr-verify/declaration.ts';
import { declaration as gate } from '../steps/gate/declaration.ts';
import { declaration as history } from '../steps/history/declaration.ts';
import { declaration as init } from '../steps/init/declaration.ts';
import { declaration as manifestBump } from '../steps/manifest-bump/declaration.ts';
import { declaration as promote } from '../steps/promote/declaration.ts';
import { declaration as protect } from '../steps/protect/declaration.ts';
import { declaration as recordsAdopt } from '../steps/records-adopt/declaration.ts';
import { declaration as render } from '../steps/render/declaration.ts';
import { declaration as status } from '../steps/status/declaration.ts';
import type { Step } from '../steps/step.ts';
import { declaration as topology } from '../steps/topology/declaration.ts';
import { declaration as versionStep } from '../steps/version/declaration.ts';
import { version } from './product.ts';
import { declaration as completion } from './completion-declaration.ts';
import { declaration as demo } from './demo-declaration.ts';
import type { Host } from './host.ts';
import type { OpenPorts } from './ports.ts';

/** A declaration is enough for help and for parsing; the code behind it is loaded when it runs. */
export type Command = StepCommand | TourCommand;

interface CommandPage {
  readonly declaration: Declaration;
  /** Its page in the docs, from the root of the project. */
  readonly page: string;
}

export interface StepCommand extends CommandPage {
  load(): Promise<Step>;
  /** Left out for a command of the terminal alone: it has no action and no component. */
  readonly action?: Action;
  /** What a person at a terminal is asked; every answer has a flag, and no job is asked anything. */
  readonly questions?: Questions;
}

/** Questions about inputs that a plan turned out to lack, and the one whether to carry it out. */
export interface Questions {
  /** Code of the refusal that an answer may mend. */
  readonly mends: string;
  /** Asked one after the other, until the plan is refused no more. */
  readonly lacking: readonly Question[];
  /** A switch. */
  readonly confirms: Question;
}

export interface Question {
  readonly input: string;
  readonly text: string;
}

/**
 * A GitHub action and a GitLab component. By its name it also has a job in `gitlab-components/NAME.yml`, prose in
 * `actions/NAME/README.md` and a stub in `dist`.
 */
export interface Action {
  /** Feather icon that GitHub's Marketplace accepts ("branding" in the metadata syntax). */
  readonly icon: string;
  /** Cases that the step refuses: noun phrases for the README. */
  readonly refuses: string;
}

export interface TourCommand extends CommandPage {
  /** Input that a bare word after the command gives, such as `bash` of `completion bash`. */
  readonly word?: string;
  /** Runs to its exit code. */
  tour(inputs: Readonly<Record<string, unknown>>, host: Host, openPorts: OpenPorts): Promise<number>;
}

/** Every command, in the order of a promotion. Help, actions, components, stubs and tables of the docs come from it. */
export const commands: readonly Command[] = [
  {
    declaration: versionStep,
    load: async () => (await import('../steps/version/version.ts')).version,
    action: { icon: 'tag', refuses: 'a number that is taken; history that is not there' },
    page: 'docs/how-to/version.md',
  },
  {
    declaration: gate,
    load: async () => (await import('../steps/gate/gate.ts')).gate,
    action: { icon: 'shield', refuses: 'missing, empty, unreadable, foreign or failing evidence' },
    page: 'docs/how-to/gate.md',
  },
  {
    declaration: promote,
    load: async () => (await import('../steps/promote/promote.ts')).promote,
    action: {
      icon: 'arrow-up-circle',
      refuses: 'a skipped environment, a tag that would move, another digest than was approved',
    },
    page: 'docs/how-to/promote.md',
  },
  {
    declaration: manifestBump,
    load: async () => (await import('../steps/manifest-bump/manifest-bump.ts')).manifestBump,
    action: { icon: 'edit-3', refuses: 'an edit that it cannot prove to change the image and nothing else' },
    page: 'docs/how-to/manifests.md',
  },
  {
    declaration: drVerify,
    load: async () => (await import('../steps/dr-verify/dr-verify.ts')).drVerify,
    action: { icon: 'life-buoy', refuses: 'to call proven what it could not check' },
    page: 'docs/how-to/verify-recovery.md',
  },
  {
    declaration: drillRecord,
    load: async () => (await import('../steps/drill-record/drill-record.ts')).drillRecord,
    page: 'docs/how-to/prove-recovery.md',
  },
  {
    declaration: promotion,
    load: async () => (await import('../pipeline/promotion.ts')).promotion,
    action: { icon: 'fast-forward', refuses: 'what any of its three steps refuses, before the first one acts' },
    page: 'docs/how-to/promote.md',
  },
  {
    declaration: advance,
    load: async () => (await import('../pipeline/advance.ts')).advance,
    action: { icon: 'trending-up', refuses: 'a step that is not confirmed, and values that no step leads to' },
    page: 'docs/how-to/deliver-in-steps.md',
  },
  {
    declaration: status,
    load: async () => (await import('../steps/status/status.ts')).status,
    action: { icon: 'grid', refuses: 'a page that more people could see than was asked for' },
    page: 'docs/how-to/see-what-runs.md',
  },
  {
    declaration: history,
    load: async () => (await import('../steps/history/history.ts')).history,
    page: 'docs/how-to/see-what-runs.md',
  },
  {
    declaration: recordsAdopt,
    load: async () => (await import('../steps/records-adopt/records-adopt.ts')).recordsAdopt,
    page: 'docs/how-to/rotate-keys.md',
  },
  {
    declaration: init,
    load: async () => (await import('../steps/init/init.ts')).init(version),
    questions: {
      mends: 'nothing-to-propose',
      lacking: [
        { input: 'environments', text: 'Environments in the order of promotion, such as dev,test,prod' },
        { input: 'images', text: 'Images of the applications, such as cart=registry.example.com/shop/cart' },
      ],
      confirms: { input: 'write', text: 'Write krci-deploy.yaml?' },
    },
    page: 'docs/how-to/init.md',
  },
  {
    declaration: check,
    load: async () => (await import('../steps/check/check.ts')).check,
    action: { icon: 'check-square', refuses: 'a fault of the flow file; manifests that break a required rule' },
    page: 'docs/how-to/check.md',
  },
  {
    declaration: topology,
    load: async () => (await import('../steps/topology/topology.ts')).topology,
    page: 'docs/how-to/clusters.md',
  },
  {
    declaration: render,
    load: async () => (await import('../steps/render/render.ts')).render,
    page: 'docs/how-to/compare-environments.md',
  },
  {
    declaration: diff,
    load: async () => (await import('../steps/diff/diff.ts')).diff,
    page: 'docs/how-to/compare-environments.md',
  },
  {
    declaration: protect,
    load: async () => (await import('../steps/protect/protect.ts')).protect,
    page: 'docs/how-to/protect-environments.md',
  },
  {
    declaration: demo,
    tour: async (inputs, host, openPorts) => {
      const { demo: play, demoChoice } = await import('./demo.ts');
      return play(host, demoChoice(inputs), openPorts);
    },
    page: 'docs/start/laptop.md',
  },
  {
    declaration: completion,
    word: 'shell',
    tour: async ({ shell }, host) => {
      const { completionOf } = await import('./completion.ts');
      host.stdout.write(completionOf(shell, commands));
      return 0;
    },
    page: 'docs/start/laptop.md',
  },
];

/** A step that has an action and a component. */
export type ActionCommand = StepCommand & { readonly action: Action };

export function isActionCommand(command: Command): command is ActionCommand {
  return 'action' in command && command.action !== undefined;
}

export function actionNamed(name: string): ActionCommand | undefined {
  return commands.filter(isActionCommand).find(({ declaration }) => declaration.name === name);
}
