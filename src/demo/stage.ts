import { flag } from '../declaration/names.ts';
import { parseInputs } from '../declaration/parse.ts';
import { type ErrorCode, exitCodeOf, StepError, type ExitCode } from '../base/errors.ts';
import type { Report } from '../report/report.ts';
import { renderText } from '../report/text.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';

/** Stage of the demo: runs steps as the command line does, and shows what a user would see. */
export interface Stage {
  title(text: string): void;
  say(text: string): void;
  show(report: Report): void;
  /** Runs a step that must succeed, with these outputs among its own. Throws Surprise otherwise. */
  run(step: Step, inputs: InputTexts, expected?: InputTexts): Promise<Outcome>;
  /** Runs a step that must be refused with this exit code and machine code. Throws Surprise otherwise. */
  refuse(step: Step, inputs: InputTexts, exitCode: ExitCode, code: ErrorCode): Promise<void>;
  /** As `refuse`, with the finding of a step that asks. */
  close(step: Step, inputs: InputTexts, exitCode: ExitCode, code: ErrorCode): Promise<void>;
}

/** Inputs by name, as they are typed. */
export type InputTexts = Readonly<Record<string, string>>;

/** A difference from the script of the demo: a bug, or a machine that lacks a part. */
export class Surprise extends Error {}

export function createStage(ports: Ports, print: (line: string) => void): Stage {
  const refuse = async (
    step: Step,
    inputs: InputTexts,
    exitCode: ExitCode,
    code: ErrorCode,
    show: (report: Report) => void,
  ): Promise<void> => {
    print(commandLine(step, inputs));
    const error = await failureOf(perform(step, inputs, ports, show));
    if (exitCodeOf(error) !== exitCode || error.code !== code) {
      throw new Surprise(`expected the refusal ${code} (${exitCode}), found ${error.code}: ${error.message}`);
    }
    print(`  ✗ ${error.message}\n    exit code ${exitCode}`);
  };
  return {
    title: (text) => print(`\n\n${text}\n${'─'.repeat(text.length)}`),
    say: print,
    show: (report) => print(`\n${indented(report)}`),
    run: async (step, inputs, expected = {}) => {
      print(`\n${commandLine(step, inputs)}\n`);
      const outcome = await perform(step, inputs, ports, (report) => print(`${indented(report)}\n`));
      print(`  ✓ ${checked(step, outcome, expected).headline}`);
      return outcome;
    },
    refuse: (step, inputs, exitCode, code) => refuse(step, inputs, exitCode, code, () => {}),
    close: (step, inputs, exitCode, code) =>
      refuse(step, inputs, exitCode, code, (report) => print(`\n${indented(report)}\n`)),
  };
}

async function perform(step: Step, inputs: InputTexts, ports: Ports, show: (report: Report) => void): Promise<Outcome> {
  const plan = await step.plan(parseInputs(step.declaration, new Map(Object.entries(inputs)), flag), ports);
  if (step.shows === 'plan') show(step.describe(plan));
  const outcome = await step.execute(plan, ports);
  if (step.shows === 'finding') show(outcome.report);
  return outcome;
}

async function failureOf(running: Promise<Outcome>): Promise<StepError> {
  try {
    const { failure, headline } = await running;
    if (failure !== undefined) return failure;
    throw new Surprise(`expected a refusal, found: ${headline}`);
  } catch (error) {
    if (error instanceof StepError) return error;
    throw error;
  }
}

function checked({ declaration: { name: step } }: Step, outcome: Outcome, expected: InputTexts): Outcome {
  if (outcome.failure !== undefined) throw new Surprise(`${step}: ${outcome.failure.message}`);
  for (const [name, value] of Object.entries(expected)) {
    const found = outcome.outputs[name];
    if (found !== value) throw new Surprise(`${step}: expected ${name} ${value}, found ${found}`);
  }
  return outcome;
}

/** As one would type it: flags are folded onto lines that end in a backslash. */
function commandLine({ declaration: { name: step } }: Step, inputs: InputTexts): string {
  const words = Object.entries(inputs).map(([name, value]) =>
    value === 'true' ? flag(name) : `${flag(name)} ${value}`,
  );
  let line = `$ krci-deploy ${step}`;
  const lines: string[] = [];
  for (const word of words) {
    if (line.length + word.length > columns) {
      lines.push(`${line} \\`);
      line = `    ${word}`;
    } else {
      line += ` ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

/** Returns the report below its heading, which would repeat the command. */
function indented(report: Report): string {
  const text = renderText(
    report.filter(({ kind }) => kind !== 'heading'),
    { width: columns },
  );
  return text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}

const columns = 98;
