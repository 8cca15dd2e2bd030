import type * as actionsCore from '@actions/core';
import type { Declaration, Inputs, Values } from '../declaration/declare.ts';
import { parseInputs } from '../declaration/parse.ts';
import { exitCodeOf } from '../base/errors.ts';
import { renderText } from '../report/text.ts';
import type { Annotation, Outcome } from '../steps/step.ts';
import type { StepCommand } from './commands.ts';
import { readCredentials, scrubber } from './credentials.ts';
import { summaryOf } from './entry-files.ts';
import { failureOf } from './failure.ts';
import type { Host } from './host.ts';
import { githubLog, inert } from './logs.ts';
import type { OpenPorts } from './ports.ts';
import { boundsOf, runStep } from './run-step.ts';
import type { Variables } from './variables.ts';

/** The part of `@actions/core` that an action needs. */
export interface Core extends Pick<typeof actionsCore, CoreFunction> {
  readonly summary: { addRaw(text: string, addEOL: boolean): { write(): Promise<unknown> } };
}

type CoreFunction = 'getInput' | 'setOutput' | 'setSecret' | 'debug' | 'info' | 'warning' | 'error' | 'group';

/** GitHub keeps at most 1 MiB of a step's summary and fails the upload of more ("Step summary" limits). */
const maxSummaryBytes = 1024 * 1024;

/** Runs a step as a GitHub action and answers with the exit code. Never throws. */
export async function runAction(command: StepCommand, host: Host, core: Core, openPorts: OpenPorts): Promise<number> {
  const { declaration } = command;
  const variables = withToken(host.variables, core.getInput('token') || core.getInput('github-token'));
  let scrub = scrubber([]);
  let outcome: Outcome | undefined;
  let failure: unknown;
  try {
    const credentials = readCredentials(variables);
    for (const secret of credentials.secrets) core.setSecret(secret);
    scrub = scrubber(credentials.secrets);
    const inputs = readInputs(declaration, core);
    const log = githubLog(core, scrub);
    const { directory, tidy } = host;
    const ports = await openPorts({ variables, directory, ...boundsOf(inputs), credentials, log, tidy });
    const show = (text: string): void => core.info(inert(scrub(text)));
    outcome = await runStep(await command.load(), inputs, ports, (report) => show(renderText(report)));
    failure = outcome.failure;
    for (const [name, value] of Object.entries(outcome.outputs)) core.setOutput(name, scrub(value));
    for (const annotation of outcome.annotations ?? []) annotateWith(annotation, core, scrub);
    show(`${outcome.headline}.`);
  } catch (error) {
    failure = error;
  } finally {
    await host.tidy.run();
  }
  await summarise(scrub(summaryOf(declaration.name, outcome, failure)), variables, core);
  return failure === undefined ? 0 : annotate(declaration, failure, core, scrub);
}

function withToken(variables: Variables, token: string): Variables {
  return token === '' ? variables : { ...variables, GITHUB_TOKEN: token };
}

function readInputs(declaration: Declaration, core: Core): Values<Inputs> {
  const raw = Object.keys(declaration.inputs).map((name) => [name, core.getInput(name)] as const);
  return parseInputs(declaration, new Map(raw));
}

/** Outside of a runner there is no summary file; a summary that cannot be written does not fail a promotion. */
async function summarise(markdown: string, variables: Variables, core: Core): Promise<void> {
  if ((variables['GITHUB_STEP_SUMMARY'] ?? '') === '' || markdown === '') return;
  const fits = Buffer.byteLength(markdown) <= maxSummaryBytes;
  const text = fits ? markdown : `${markdown.slice(0, maxSummaryBytes / 8)}\n\n… cut, the log has the rest\n`;
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    core.warning(`the job summary could not be written: ${failureOf(error).error.message}`);
  }
}

function annotateWith(
  { level, title, message, file, line }: Annotation,
  core: Core,
  scrub: (text: string) => string,
): void {
  const place = file === undefined ? {} : { file: scrub(file), startLine: line ?? 1 };
  core[level](scrub(message), { title: scrub(title), ...place });
}

function annotate(declaration: Declaration, error: unknown, core: Core, scrub: (text: string) => string): number {
  const failure = failureOf(error);
  for (const detail of failure.details) core.info(inert(scrub(detail)));
  core.error(scrub(failure.error.message), { title: `krci-deploy ${declaration.name}: ${failure.error.code}` });
  return exitCodeOf(error);
}
