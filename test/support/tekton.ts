import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

interface Named {
  readonly name: string;
}

/** What the runner reads of a Task. */
export interface Task {
  readonly metadata: Named;
  readonly spec: {
    readonly params: readonly (Named & { readonly default?: string })[];
    readonly results: readonly Named[];
    readonly steps: readonly {
      readonly image: string;
      readonly workingDir: string;
      readonly script: string;
      readonly env: readonly (Named & { readonly value: string })[];
      readonly envFrom?: readonly { readonly secretRef: Named & { readonly optional: boolean } }[];
    }[];
  };
}

export interface TaskRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly results: Readonly<Record<string, string>>;
}

export interface Cluster {
  /** Secrets by name, for `envFrom`. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stands before the PATH of the step: what its image has. */
  readonly image?: string;
}

/**
 * Runs a Task of one step on this machine as Tekton would: params and paths are put in wherever they stand, the script
 * included, Kubernetes expands `$(NAME)` of variables that are named before, and results are the files below one
 * directory. Throws where a param is missing or unknown, as its admission does.
 */
export async function runTask(
  task: Task,
  params: Readonly<Record<string, string>>,
  workspace: string,
  { secrets = {}, image = '' }: Cluster = {},
): Promise<TaskRun> {
  const [step] = task.spec.steps;
  if (step === undefined) throw new Error('the Task has no step');
  const given = withDefaults(task, params);
  const pod = mkdtempSync(join(tmpdir(), 'krci-deploy-pod-'));
  const results = join(pod, 'results');
  const put = (value: string): string =>
    value
      .replaceAll(/\$\(params\.([\w-]+)\)/g, (_whole, name: string) => given[name] ?? '')
      .replaceAll(/\$\(results\.([\w-]+)\.path\)/g, (_whole, name: string) => join(results, name))
      .replaceAll('$(workspaces.source.path)', workspace);

  const variables: Record<string, string> = {};
  for (const { name, value } of step.env) {
    variables[name] = put(value).replaceAll(/\$\((\w+)\)/g, (whole, other: string) => variables[other] ?? whole);
  }
  const secret = (step.envFrom ?? []).map(({ secretRef }) => secrets[put(secretRef.name)] ?? {});
  const script = join(pod, 'script');
  writeFileSync(script, put(step.script));
  mkdirSync(results);
  const child = spawn('sh', [script], {
    cwd: put(step.workingDir),
    env: { PATH: `${image}:${process.env['PATH'] ?? ''}`, ...Object.assign({}, ...secret), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => void child.on('close', resolve)),
  ]);
  const run = { exitCode, log: `${out}${err}`, results: filesOf(results) };
  rmSync(pod, { recursive: true });
  return run;
}

function withDefaults(task: Task, params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const unknown = Object.keys(params).find((name) => !task.spec.params.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`the Task has no param ${unknown}`);
  const entries = task.spec.params.map((one): [string, string] => {
    const value = params[one.name] ?? one.default;
    if (value === undefined) throw new Error(`the param ${one.name} is missing`);
    return [one.name, value];
  });
  return Object.fromEntries(entries);
}

function filesOf(directory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}
