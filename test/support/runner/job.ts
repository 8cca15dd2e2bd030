import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inputVariable } from '../../../src/declaration/names.ts';
import { node24, outputsOf, runProgram } from '../action-run.ts';
import { plainGitEnvironment } from '../bare-repository.ts';
import { type Before, type Contexts, filled, isMet } from './expressions.ts';
import type { Conclusion, ForeignAction, Machine, StepResult } from './model.ts';
import { type Job, readMetadata, type Step } from './workflow.ts';

/** Our repository's name on GitHub, as workflows call it. */
export const ours = 'kuberocketci/krci-deploy';

export interface Performed {
  readonly conclusion: Conclusion;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the steps of a job: our actions from this checkout, scripts by bash, other people's actions by `foreign`. */
export async function performSteps(
  job: Job,
  machine: Machine,
  foreign: Readonly<Record<string, ForeignAction>>,
): Promise<Performed> {
  const steps: Record<string, object> = {};
  const [logs, summaries]: [string[], string[]] = [[], []];
  let before: Before = 'success';
  for (const step of job.steps ?? []) {
    const contexts = { ...machine.contexts, steps };
    const env = environmentOf(step, contexts);
    const all = { ...contexts, env };
    if (!isMet(step.if, all, before)) continue;
    const result = await performStep(step, { ...machine, contexts: all }, env, foreign);
    logs.push(`# ${step.name ?? step.uses ?? step.id ?? 'run'}\n${result.log}`);
    if (result.summary !== undefined && result.summary !== '') summaries.push(result.summary);
    const outcome = result.exitCode === 0 ? 'success' : 'failure';
    const conclusion = step['continue-on-error'] === true ? 'success' : outcome;
    if (step.id !== undefined) steps[step.id] = { outputs: result.outputs ?? {}, outcome, conclusion };
    if (conclusion === 'failure') before = 'failure';
  }
  const done = { ...machine.contexts, steps };
  const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, filled(text, done)] as const);
  return {
    conclusion: before,
    log: logs.join('\n'),
    summary: summaries.join('\n'),
    outputs: Object.fromEntries(outputs),
  };
}

function environmentOf({ env = {} }: Step, contexts: Contexts): Record<string, string> {
  const outer = contexts['env'];
  const own = Object.entries(env).map(([name, text]) => [name, filled(text, contexts)] as const);
  return { ...(typeof outer === 'object' && outer), ...Object.fromEntries(own) };
}

async function performStep(
  step: Step,
  machine: Machine,
  env: Readonly<Record<string, string>>,
  foreign: Readonly<Record<string, ForeignAction>>,
): Promise<StepResult> {
  if (step.run !== undefined) {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(step.run, machine.contexts)];
    return onRunner('bash', args, machine, env);
  }
  const [name, path] = placeOf(step.uses ?? '');
  const given = Object.entries(step.with ?? {}).map(
    ([input, text]) => [input, filled(text, machine.contexts)] as const,
  );
  const inputs = Object.fromEntries(given);
  if (name === ours) return runOurs(path, inputs, machine, env);
  const action = foreign[name];
  if (action === undefined) throw new Error(`the runner does not know ${name}`);
  return await action(inputs, machine);
}

/** Repository and path of an action; `$/` and `./` are those of the workflow's own repository. */
function placeOf(uses: string): readonly [repository: string, path: string] {
  const own = /^[$.]\/(.*)$/.exec(uses)?.[1];
  if (own !== undefined) return [ours, own];
  const [, repository = '', path = ''] = /^([^/]+\/[^/@]+)\/?([^@]*)@/.exec(uses) ?? [];
  return [repository, path];
}

function runOurs(
  path: string,
  given: Readonly<Record<string, string>>,
  machine: Machine,
  env: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const directory = resolve(path);
  const { inputs = {}, runs } = readMetadata(join(directory, 'action.yml'));
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  if (unknown.length > 0) throw new Error(`${path}: unexpected inputs ${unknown.join(', ')}`);
  const handedOver = Object.entries(inputs).map(([name, { default: preset = '' }]) => {
    return [inputVariable(name), given[name] ?? filled(preset, machine.contexts)] as const;
  });
  return onRunner(node24, [join(directory, runs.main)], machine, { ...env, ...Object.fromEntries(handedOver) });
}

/** Runs a program of a step, with the files that a runner gives each step. */
async function onRunner(
  program: string,
  args: readonly string[],
  { workspace, home, variables }: Machine,
  env: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const files = mkdtempSync(join(tmpdir(), 'krci-deploy-step-'));
  const [output, summary] = [join(files, 'output'), join(files, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  mkdirSync(join(files, 'temp'));
  const all = {
    ...plainGitEnvironment,
    HOME: home,
    ...variables,
    ...env,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: join(files, 'temp'),
  };
  try {
    const { exitCode, log } = await runProgram(program, args, workspace, all);
    return { exitCode, log, outputs: outputsOf(readFileSync(output, 'utf8')), summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(files, { recursive: true, force: true, maxRetries: 3 });
  }
}
