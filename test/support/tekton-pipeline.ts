import { runTask, type Cluster, type Task } from './tekton.ts';

interface Param {
  readonly name: string;
  readonly value: string | readonly string[];
}

/** What the runner reads of a Pipeline. */
export interface Pipeline {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly params?: readonly { readonly name: string; readonly default?: string | readonly string[] }[];
    readonly tasks: readonly PipelineTask[];
    readonly results?: readonly { readonly name: string; readonly value: string }[];
  };
}

interface PipelineTask {
  readonly name: string;
  readonly taskRef?: { readonly name?: string; readonly kind: string; readonly apiVersion?: string };
  readonly taskSpec?: Omit<Task['spec'], 'results'> & { readonly results?: Task['spec']['results'] };
  readonly runAfter?: readonly string[];
  readonly params?: readonly Param[];
  readonly matrix?: { readonly params: readonly Param[] };
}

/** A kind of task that a controller of its own runs, such as ApprovalTask; `false`: it failed. */
export type CustomTask = (params: Readonly<Record<string, string>>) => Promise<boolean> | boolean;

export interface PipelineCluster extends Cluster {
  readonly tasks: Readonly<Record<string, Task>>;
  /** By `apiVersion/kind`. */
  readonly custom?: Readonly<Record<string, CustomTask>>;
  readonly workspace: string;
  /** Of the PipelineRun. */
  readonly run: string;
}

export interface PipelineRun {
  readonly jobs: readonly { readonly name: string; readonly conclusion: 'success' | 'failure' }[];
  readonly isDone: boolean;
  readonly log: string;
  readonly results: Readonly<Record<string, string>>;
}

/**
 * Runs a Pipeline as Tekton would, one task after the other in the order that `runAfter` and results give: a task that
 * fails ends it, and a matrix runs its task for each value. Throws for what its admission refuses.
 */
export async function runTektonPipeline(
  pipeline: Pipeline,
  given: Readonly<Record<string, string>>,
  cluster: PipelineCluster,
): Promise<PipelineRun> {
  const values = paramsOf(pipeline, given);
  values.set('context.pipelineRun.name', cluster.run);
  const jobs: { name: string; conclusion: 'success' | 'failure' }[] = [];
  let log = '';
  for (const task of inOrder(pipeline.spec.tasks)) {
    for (const params of combinationsOf(task, values)) {
      const ran = await runOne(task, params, cluster);
      log += `## ${task.name}\n${ran.log}`;
      jobs.push({ name: task.name, conclusion: ran.exitCode === 0 ? 'success' : 'failure' });
      if (ran.exitCode !== 0) return { jobs, isDone: false, log, results: {} };
      for (const [name, value] of Object.entries(ran.results)) {
        values.set(`tasks.${task.name}.results.${name}`, value);
      }
    }
  }
  const results = (pipeline.spec.results ?? []).map(({ name, value }) => [name, put(value, values)] as const);
  return { jobs, isDone: true, log, results: Object.fromEntries(results) };
}

type Values = Map<string, string | readonly string[]>;

function paramsOf({ metadata, spec }: Pipeline, given: Readonly<Record<string, string>>): Values {
  const declared = spec.params ?? [];
  const unknown = Object.keys(given).find((name) => !declared.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`${metadata.name} has no param ${unknown}`);
  const values: Values = new Map();
  for (const { name, default: preset } of declared) {
    const value = given[name] ?? preset;
    if (value === undefined) throw new Error(`${metadata.name}: the param ${name} is missing`);
    values.set(`params.${name}`, value);
  }
  return values;
}

function inOrder(tasks: readonly PipelineTask[]): readonly PipelineTask[] {
  const left = [...tasks];
  const done: PipelineTask[] = [];
  while (left.length > 0) {
    const at = left.findIndex((task) => {
      const named = [...JSON.stringify(task).matchAll(/\$\(tasks\.([\w-]+)\.results\./g)].map(([, name]) => name ?? '');
      return [...(task.runAfter ?? []), ...named].every((name) => done.some((one) => one.name === name));
    });
    const [next] = at === -1 ? [] : left.splice(at, 1);
    if (next === undefined)
      throw new Error(`${left.map(({ name }) => name).join(', ')} wait for each other, or for none`);
    done.push(next);
  }
  return done;
}

function combinationsOf(task: PipelineTask, values: Values): readonly Readonly<Record<string, string>>[] {
  const fixed = Object.fromEntries((task.params ?? []).map(({ name, value }) => [name, put(String(value), values)]));
  let all: Readonly<Record<string, string>>[] = [fixed];
  for (const { name, value } of task.matrix?.params ?? []) {
    const each = [value].flat().flatMap((one) => {
      const [, list] = /^\$\((params\.[\w-]+)\[\*\]\)$/.exec(one) ?? [];
      return list === undefined ? [put(one, values)] : [values.get(list) ?? []].flat();
    });
    all = all.flatMap((params) => each.map((one) => Object.fromEntries([...Object.entries(params), [name, one]])));
  }
  return all;
}

/** Puts values in, and throws for what has none, as Tekton's validation does. */
function put(text: string, values: Values): string {
  return text.replaceAll(/\$\(((?:params|tasks|context)\.[\w.-]+)\)/g, (_whole, name: string) => {
    const value = values.get(name);
    if (typeof value !== 'string') throw new Error(`$(${name}) has no value`);
    return value;
  });
}

async function runOne(
  { name, taskRef, taskSpec }: PipelineTask,
  params: Readonly<Record<string, string>>,
  cluster: PipelineCluster,
): Promise<{
  readonly exitCode: number | null;
  readonly log: string;
  readonly results: Readonly<Record<string, string>>;
}> {
  const custom = cluster.custom?.[`${taskRef?.apiVersion ?? ''}/${taskRef?.kind ?? ''}`];
  if (custom !== undefined) return { exitCode: (await custom(params)) ? 0 : 1, log: '', results: {} };
  const task =
    taskSpec === undefined
      ? cluster.tasks[taskRef?.name ?? '']
      : { metadata: { name }, spec: { results: [], ...taskSpec } };
  if (task === undefined) throw new Error(`there is no Task ${taskRef?.name ?? name}`);
  return runTask(task, params, cluster.workspace, cluster);
}
