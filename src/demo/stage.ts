import { flag } from '../declaration/names.ts';
import { parseInputs } from '../declaration/parse.ts';
import { type ErrorCode, exitCodeOf, StepError, type ExitCode } from '../base/errors.ts';
import type { Report } from '../report/report.ts';
import { renderText } from '../report/text.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';
import type { Show } from './model.ts';

/** Stage of the demo: runs steps as the command line does, and shows what a user would see. */
export interface Stage {
  title(text: string): void;
  say(text: string): void;
  show(report: Report): void;
  /** The same stage, whose steps reach other ports. */
  on(ports: Ports): Stage;
  /** Number of refusals so far. */
  refused(): number;
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

/** Shows every report, or a line for each step and the first table of a gate. */
export function createStage(ports: Ports, show: Show, seen: Seen = { gate: false, refused: 0 }): Stage {
  const { print, verbose = false, columns = 80, program = 'krci-deploy' } = show;
  const command = (step: Step, inputs: InputTexts): void => print(`\n${commandLine(program, step, inputs, columns)}\n`);
  const report = (one: Report): void => print(`${indented(one, columns)}\n`);
  const refused = async (step: Step, inputs: InputTexts, exitCode: ExitCode, code: ErrorCode, whole: boolean) => {
    if (verbose) command(step, inputs);
    const error = await failureOf(perform(step, inputs, ports, whole && verbose ? report : () => {}));
    if (exitCodeOf(error) !== exitCode || error.code !== code) {
      throw new Surprise(`expected the refusal ${code} (${exitCode}), found ${error.code}: ${error.message}`);
    }
    seen.refused += 1;
    if (verbose) print(`  ✗ ${error.message}\n    exit code ${exitCode}`);
    else print(folded(`  ✓ refused: ${error.message} [exit code ${exitCode}]`, columns, 4));
  };
  return {
    title: (text) => print(verbose ? `\n\n${text}\n${'─'.repeat(text.length)}` : `\n${text}`),
    say: (text) => print(folded(verbose ? text : text.replace(/^\n/, ''), columns, 0)),
    show: (one) => print(`\n${indented(one, columns)}`),
    on: (others) => createStage(others, show, seen),
    refused: () => seen.refused,
    run: async (step, inputs, expected = {}) => {
      const isFirstGate = step.declaration.name === 'gate' && !seen.gate;
      if (isFirstGate) seen.gate = true;
      if (verbose) command(step, inputs);
      const shows = verbose || isFirstGate;
      const outcome = await perform(
        step,
        inputs,
        ports,
        shows ? (one) => report(verbose ? one : firstTable(one)) : () => {},
      );
      const { headline } = checked(step, outcome, expected);
      print(verbose ? `  ✓ ${headline}` : cut(`  ✓ ${headline.replace(/ \(sha256:[0-9a-f]+\)/, '')}`, columns));
      return outcome;
    },
    refuse: (step, inputs, exitCode, code) => refused(step, inputs, exitCode, code, false),
    close: (step, inputs, exitCode, code) => refused(step, inputs, exitCode, code, true),
  };
}

/** What has been shown once, for all stages of a demo. */
interface Seen {
  gate: boolean;
  refused: number;
}

/** The checks that count, of a gate's report. */
function firstTable(report: Report): Report {
  const [first] = report.flatMap((block) => (block.kind === 'table' ? [block] : []));
  if (first === undefined) return [];
  return [{ ...first, rows: first.rows.filter((row) => row.at(-1) !== 'shown only') }];
}

/** Folds a text between words; lines after the first are indented. */
function folded(text: string, columns: number, indent: number): string {
  return text
    .split('\n')
    .map((line) => foldedLine(line, columns, indent))
    .join('\n');
}

function foldedLine(text: string, columns: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + word.length + 1 > columns) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function cut(text: string, columns: number): string {
  return text.length > columns ? `${text.slice(0, columns - 1)}…` : text;
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
function commandLine(
  program: string,
  { declaration: { name: step } }: Step,
  inputs: InputTexts,
  columns: number,
): string {
  const words = Object.entries(inputs).map(([name, value]) =>
    value === 'true' ? flag(name) : `${flag(name)} ${value}`,
  );
  let line = `$ ${program} ${step}`;
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
function indented(report: Report, columns: number): string {
  const text = renderText(
    report.filter(({ kind }) => kind !== 'heading'),
    { width: columns - 2 },
  );
  return text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}
