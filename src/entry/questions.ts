import { UsageError } from '../base/errors.ts';
import type { Inputs, Values } from '../declaration/declare.ts';
import { flag } from '../declaration/names.ts';
import { parseInputs } from '../declaration/parse.ts';
import type { Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import type { Outcome, Step } from '../steps/step.ts';
import type { Question, Questions } from './commands.ts';
import type { Ask } from './host.ts';
import { runStep } from './run-step.ts';

/** A run at a terminal that may ask. */
export interface AskedRun {
  readonly step: Step;
  readonly questions: Questions;
  /** As they were typed, by name. */
  readonly typed: ReadonlyMap<string, string>;
  readonly ports: Ports;
  readonly ask: Ask;
  readonly show: (report: Report) => void;
  /** Says why something is asked. */
  readonly say: (line: string) => void;
}

/** Runs a step after asking for what its plan lacks; what it found is carried out if that is wished then. */
export async function runAsking(run: AskedRun): Promise<Outcome> {
  const { step, questions, ports, ask, show } = run;
  const inputs = await completed(run);
  const outcome = await runStep(step, inputs, ports, show);
  const { input, text } = questions.confirms;
  if (inputs[input] === true || !/^y(?:es)?$/i.test((await ask(`${text} [y/N] `))?.trim() ?? '')) return outcome;
  return runStep(step, { ...inputs, [input]: true }, ports, () => {});
}

async function completed(run: AskedRun): Promise<Values<Inputs>> {
  const { step, questions, ports } = run;
  let typed = run.typed;
  for (const question of questions.lacking) {
    const inputs = parseInputs(step.declaration, typed, flag);
    if (typed.has(question.input)) continue;
    const lack = await refusalOf(() => step.plan(inputs, ports), questions.mends);
    if (lack === undefined) return inputs;
    run.say(lack.message);
    typed = await answered(run, question, typed);
  }
  return parseInputs(step.declaration, typed, flag);
}

/** Asks until the answer is one that the input takes; nothing leaves it out. */
async function answered(
  { step, ask, say }: AskedRun,
  { input, text }: Question,
  typed: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const answer = (await ask(`${text}: `))?.trim() ?? '';
    if (answer === '') return typed;
    const more = new Map([...typed, [input, answer]]);
    try {
      parseInputs(step.declaration, more, flag);
      return more;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(error.message);
    }
  }
}

async function refusalOf(work: () => Promise<unknown>, code: string): Promise<UsageError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError && error.code === code) return error;
    throw error;
  }
}
