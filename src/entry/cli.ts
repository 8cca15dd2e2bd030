import type { Inputs, Values } from '../declaration/declare.ts';
import { commandWords, flag } from '../declaration/names.ts';
import { parseInputs } from '../declaration/parse.ts';
import { UsageError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { nearest } from '../base/suggest.ts';
import type { Report } from '../report/report.ts';
import type { Outcome } from '../steps/step.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { Command, StepCommand } from './commands.ts';
import { readCredentials, scrubber } from './credentials.ts';
import type { Credentials } from './credentials.ts';
import { summaryOf, writeOutputs, writeSummary } from './entry-files.ts';
import { expandVariables, guardEnvironment, isGitlabJob } from './gitlab-job.ts';
import { commandHelp, overview } from './help.ts';
import type { Host } from './host.ts';
import type { OpenPorts } from './ports.ts';
import { version } from './product.ts';
import { boundsOf, runStep } from './run-step.ts';
import { columnsOf, openTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Commands of the command line, and its access to the world. */
export interface Program {
  readonly commands: readonly Command[];
  readonly openPorts: OpenPorts;
}

/** `krci-deploy COMMAND …`: runs one command and answers with the exit code. Never throws. */
export async function runCli(host: Host, program: Program): Promise<number> {
  const [word, ...typed] = joined(host.arguments, program);
  try {
    if (word === '--version') return say(host, `${version}\n`);
    if (word === undefined || ['help', '--help', '-h'].includes(word)) return showHelp(host, program, typed);
    return await runCommand(host, program, commandNamed(program, [word, ...typed]), typed);
  } catch (error) {
    return openTerminal(host, asksForJson(typed), scrubber([])).failure(error);
  } finally {
    await host.tidy.run();
  }
}

/** A command of two words, such as `records adopt`, has the name `records-adopt`. */
function joined(words: readonly string[], { commands }: Program): readonly string[] {
  const [first, second, ...rest] = words;
  const name = `${first}-${second}`;
  return commands.some(({ declaration }) => declaration.name === name) ? [name, ...rest] : words;
}

function showHelp(host: Host, program: Program, words: readonly string[]): number {
  const width = columnsOf(host, 80);
  const topics = joined(words, program);
  if (topics[0] !== undefined && !topics[0].startsWith('-')) {
    return say(host, commandHelp(commandNamed(program, topics).declaration, width));
  }
  const declarations = program.commands.map(({ declaration }) => declaration);
  return say(host, overview(declarations, width));
}

/** Commands by which other tools call what one of ours does. */
const otherWords: Readonly<Record<string, string>> = {
  lint: 'check',
  validate: 'check',
  verify: 'check',
  doctor: 'check',
  deploy: 'promotion',
  release: 'promotion',
  bump: 'manifest-bump',
  'set-image': 'manifest-bump',
  copy: 'promote',
  rollback: 'promotion --rollback',
  list: 'status',
  ls: 'status',
  board: 'status',
  log: 'history',
  new: 'init',
  create: 'init',
  approve: 'gate',
  recovery: 'dr-verify',
  recover: 'dr-verify',
};

/** @param words what was typed, with a command of two words as one */
function commandNamed({ commands }: Program, words: readonly string[]): Command {
  const [word = ''] = words;
  const found = commands.find(({ declaration }) => declaration.name === word);
  if (found !== undefined) return found;
  const names = commands.map(({ declaration }) => commandWords(declaration));
  const near = otherWords[word] ?? nearestCommand(words, names);
  throw new UsageError({
    code: 'unknown-command',
    found: `there is no command ${JSON.stringify(word.slice(0, 80))}`,
    fix: near === undefined ? `use one of ${names.join(', ')}` : `did you mean ${near}?`,
  });
}

/** The nearest to both words that were typed, else to the first: `drill` means `drill record`. */
function nearestCommand([first = '', second = '-']: readonly string[], names: readonly string[]): string | undefined {
  const both = second.startsWith('-') ? undefined : nearest(`${first} ${second}`, names);
  if (both !== undefined) return both;
  const beginnings = names.map((name) => name.replace(/ .*/s, ''));
  const near = nearest(first, [...names, ...beginnings]);
  return names.find((name) => name === near) ?? names[beginnings.indexOf(near ?? '')];
}

async function runCommand(host: Host, program: Program, command: Command, typed: readonly string[]): Promise<number> {
  const { declaration } = command;
  const given = readArguments(declaration, withoutBareWord(command, typed));
  if (given.help) return say(host, commandHelp(declaration, columnsOf(host, 80)));
  const inputs = parseInputs(declaration, expandVariables(given.inputs, host.variables), flag);
  if ('tour' in command) return await command.tour(inputs, host, program.openPorts);
  guardEnvironment(inputs, host.variables);
  return await performStep({ host, program, command, inputs, given, credentials: readCredentials(host.variables) });
}

function withoutBareWord(command: Command, typed: readonly string[]): readonly string[] {
  const [first, ...rest] = typed;
  const isWord = 'word' in command && first !== undefined && !first.startsWith('-');
  return isWord ? [`--${command.word}`, first, ...rest] : typed;
}

interface Run {
  readonly host: Host;
  readonly program: Program;
  readonly command: StepCommand;
  readonly inputs: Values<Inputs>;
  readonly given: Arguments;
  readonly credentials: Credentials;
}

async function performStep(run: Run): Promise<number> {
  const { host, command, inputs, given, credentials } = run;
  const scrub = scrubber(credentials.secrets);
  const terminal = openTerminal(host, inputs['output'] === 'json', scrub);
  let outcome: Outcome | undefined;
  try {
    outcome = await runToOutcome(run, terminal);
    terminal.headline(outcome);
    await writeOutputs(given, outcome, host.directory, terminal.log);
    await writeSummary(given.summary, command.declaration.name, outcome, outcome.failure, host.directory, scrub);
    await keepNote(run, terminal.log, scrub(summaryOf(command.declaration.name, outcome, outcome.failure)));
    if (outcome.failure !== undefined) return terminal.failure(outcome.failure, outcome);
    terminal.result(outcome);
    return 0;
  } catch (error) {
    await writeSummary(given.summary, command.declaration.name, outcome, error, host.directory, scrub).catch(() => {});
    await keepNote(run, terminal.log, scrub(summaryOf(command.declaration.name, outcome, error)));
    return terminal.failure(error, outcome);
  }
}

/** What is written to a file for people is a note of the merge request, too, in a job of GitLab that has one. */
async function keepNote({ host: { variables }, given }: Run, log: Log, markdown: string): Promise<void> {
  const isAsked = given.summary !== undefined && isGitlabJob(variables) && variables['CI_MERGE_REQUEST_IID'];
  if (!isAsked) return;
  const { keepReportAsNote } = await import('./merge-request-note.ts');
  await keepReportAsNote({ variables, markdown, log });
}

async function runToOutcome(
  { host, program, command, inputs, given, credentials }: Run,
  terminal: Terminal,
): Promise<Outcome> {
  const ports = await program.openPorts({
    variables: host.variables,
    directory: host.directory,
    ...boundsOf(inputs),
    credentials,
    log: terminal.log,
    tidy: host.tidy,
  });
  const step = await command.load();
  const show = (report: Report) => terminal.show(report);
  const { questions } = command;
  const { ask } = host;
  const isAsked = inputs['dry-run'] !== true && inputs['output'] !== 'json';
  if (questions === undefined || ask === undefined || !isAsked) return await runStep(step, inputs, ports, show);
  const { runAsking } = await import('./questions.ts');
  const tell = (line: string): void => host.stdout.write(`${line}\n`);
  return await runAsking({ step, questions, typed: given.inputs, ports, ask, show, say: tell });
}

function say(host: Host, text: string): number {
  host.stdout.write(text);
  return 0;
}

/** Whether errors found before the inputs are known should be JSON too. */
function asksForJson(typed: readonly string[]): boolean {
  return (
    typed.includes('--output=json') || typed.some((word, index) => word === '--output' && typed[index + 1] === 'json')
  );
}
