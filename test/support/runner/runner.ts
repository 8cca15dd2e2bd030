import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment, Job as ShownJob } from '../github-state.ts';
import { type Contexts, filled, isMet, valueOf } from './expressions.ts';
import { performSteps } from './job.ts';
import { machineOf } from './machine.ts';
import type { JobResult, RunRequest, RunResult, Waiting } from './model.ts';
import type { Actions, Scope } from './scope.ts';
import { type Job, parseWorkflow, type Permissions, type Workflow, type WorkflowEvent } from './workflow.ts';

/** Runs a workflow as GitHub does: needs, conditions, calls, protected environments, secrets, tokens and their permissions. */
export async function runWorkflow(actions: Actions, request: RunRequest, event: object = {}): Promise<RunResult> {
  const hosted = actions.repositories.find(({ name }) => name === request.repository);
  const shown = actions.github.repositories.get(request.repository);
  if (hosted === undefined || shown === undefined) throw new Error(`there is no ${request.repository}`);
  const run = 1000 + [...actions.github.repositories.values()].reduce((sum, { runs }) => sum + runs.size, 0);
  const name = 'inputs' in event || request.inputs !== undefined ? 'workflow_dispatch' : 'push';
  const workflow = parseWorkflow(hosted.git.read(`.github/workflows/${request.workflow}`));
  const inputs = inputsFor(workflow.on[name], request.inputs ?? {}, request.workflow);
  const sha = hosted.git.git('rev-parse', 'main');
  const createdAt = new Date().toISOString();
  shown.runs.set(run, { actor: request.actor, createdAt, sha, event: name, status: 'in_progress' });
  shown.jobs.set(run, []);
  shown.approvals.set(run, []);
  const github = {
    repository: request.repository,
    repository_owner: request.repository.split('/')[0],
    run_id: String(run),
    run_attempt: '1',
    sha,
    ref: 'refs/heads/main',
    ref_name: 'main',
    server_url: actions.origin,
    api_url: actions.apiUrl,
    actor: request.actor,
    event_name: name,
    event: { inputs, ...event },
  };
  const variables = { ...actions.organisation.variables, ...hosted.variables };
  const scope: Scope = {
    actions,
    hosted,
    request,
    run,
    shown,
    contexts: { github, inputs, vars: variables, matrix: {}, needs: {}, strategy: {} },
    secrets: { ...actions.organisation.secrets, ...hosted.secrets },
    env: workflow.env ?? {},
    prefix: '',
    results: [],
  };
  const title =
    workflow['run-name'] === undefined ? (workflow.name ?? '') : filled(workflow['run-name'], scope.contexts);
  const { conclusion } = await runJobs(workflow, scope);
  const isOver = conclusion !== 'waiting';
  shown.runs.set(run, {
    actor: request.actor,
    createdAt,
    sha,
    event: name,
    status: isOver ? 'completed' : 'in_progress',
    ...(isOver && { conclusion: conclusion === 'failure' ? 'failure' : 'success' }),
  });
  return {
    id: run,
    url: `${actions.origin}/${request.repository}/actions/runs/${run}`,
    title,
    conclusion,
    jobs: scope.results,
  };
}

/** Values for declared inputs; what is not declared, missing or no option is an error of the caller. */
function inputsFor(
  event: WorkflowEvent | null | undefined,
  given: Readonly<Record<string, unknown>>,
  where: string,
): object {
  const declared = event?.inputs ?? {};
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(declared, name)) throw new Error(`${where}: there is no input ${name}`);
  }
  const entries = Object.entries(declared).map(([name, { required, default: preset, options, type }]) => {
    const value = given[name] ?? preset ?? (type === 'boolean' ? false : '');
    if (required === true && value === '') throw new Error(`${where}: the input ${name} is missing`);
    if (options !== undefined && !options.some((option) => option === value))
      throw new Error(`${where}: no such option of ${name}`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}

interface Ended {
  readonly conclusion: JobResult['conclusion'];
  readonly jobs: Readonly<
    Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
  >;
}

async function runJobs(workflow: Workflow, scope: Scope): Promise<Ended> {
  const jobs: Record<string, Ended['jobs'][string]> = {};
  for (const [key, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat();
    const needs = Object.fromEntries(needed.map((name) => [name, jobs[name]]));
    const isReady = needed.every((name) => jobs[name]?.result === 'success');
    const contexts = { ...scope.contexts, needs };
    if (!isMet(job.if, contexts, isReady ? 'success' : 'failure')) {
      jobs[key] = { result: 'skipped', outputs: {} };
      continue;
    }
    const outcomes: JobResult[] = [];
    for (const matrix of matrixOf(job, contexts)) {
      outcomes.push(await runJob(key, job, { ...scope, contexts: { ...contexts, matrix } }));
    }
    const worst = (['waiting', 'failure'] as const).find((one) =>
      outcomes.some(({ conclusion }) => conclusion === one),
    );
    jobs[key] = { result: worst ?? 'success', outputs: outcomes[0]?.outputs ?? {} };
  }
  const results = new Set(Object.values(jobs).map(({ result }) => result));
  const conclusion = (['waiting', 'failure'] as const).find((one) => results.has(one)) ?? 'success';
  return { conclusion, jobs };
}

/** Every combination of a matrix with one key or `include`. */
function matrixOf({ strategy }: Job, contexts: Contexts): readonly object[] {
  if (strategy === undefined) return [{}];
  const matrix: unknown = valueOf(strategy.matrix, contexts);
  if (typeof matrix !== 'object' || matrix === null) throw new Error('a matrix is an object');
  const [[key, values] = ['', []]] = Object.entries(matrix);
  const all: unknown = valueOf(values, contexts);
  if (!Array.isArray(all)) throw new Error('a matrix has lists');
  return all.map((value: unknown) => (key === 'include' ? Object(value) : { [key]: value }));
}

async function runJob(key: string, job: Job, scope: Scope): Promise<JobResult> {
  const own = job.name === undefined ? key : filled(job.name, scope.contexts);
  const name = `${scope.prefix}${own}`.slice(0, 100);
  const permissions = job.permissions ?? {};
  refuseMore(permissions, scope.ceiling, name);
  return job.uses === undefined ? runSteps(name, job, permissions, scope) : callWorkflow(own, job, permissions, scope);
}

/** GitHub refuses a run whose called job asks for more than its caller has. */
function refuseMore(asked: Permissions, ceiling: Permissions | undefined, name: string): void {
  if (ceiling === undefined) return;
  const more = Object.entries(asked).filter(
    ([permission, level]) => level !== 'none' && ceiling[permission] !== 'write' && ceiling[permission] !== level,
  );
  if (more.length > 0)
    throw new Error(`${name} requests ${JSON.stringify(more)}, but is only allowed ${JSON.stringify(ceiling)}`);
}

async function callWorkflow(own: string, job: Job, ceiling: Permissions, scope: Scope): Promise<JobResult> {
  const path = /(?:^[$.]\/|^kuberocketci\/krci-deploy\/)([^@]*)/.exec(job.uses ?? '')?.[1] ?? '';
  const called = parseWorkflow(readFileSync(resolve(path), 'utf8'));
  const event = called.on['workflow_call'];
  const given = Object.entries(job.with ?? {}).map(
    ([input, text]) => [input, valueOrText(text, scope.contexts)] as const,
  );
  const inputs = inputsFor(event, Object.fromEntries(given), path);
  const secrets = Object.entries(job.secrets ?? {}).map(([name, text]) => {
    if (!Object.hasOwn(event?.secrets ?? {}, name)) throw new Error(`${path}: the secret ${name} is not declared`);
    return [name, filled(text, { ...scope.contexts, secrets: scope.secrets })] as const;
  });
  const inner: Scope = {
    ...scope,
    contexts: { ...scope.contexts, inputs, needs: {}, matrix: {} },
    secrets: Object.fromEntries(secrets),
    env: called.env ?? {},
    prefix: `${scope.prefix}${own} / `,
    ceiling,
  };
  const { conclusion, jobs } = await runJobs(called, inner);
  const outputs = Object.entries(event?.outputs ?? {}).map(([name, { value }]) => {
    return [name, filled(value, { ...inner.contexts, jobs })] as const;
  });
  return { name: own, conclusion, log: '', summary: '', outputs: Object.fromEntries(outputs) };
}

/** Inputs of a call keep the type of an expression. */
function valueOrText(text: unknown, contexts: Contexts): unknown {
  const value = valueOf(text, contexts);
  return value === text ? filled(text, contexts) : value;
}

async function runSteps(name: string, job: Job, permissions: Permissions, scope: Scope): Promise<JobResult> {
  const { actions, hosted, shown, run } = scope;
  const given = typeof job.environment === 'object' ? job.environment.name : job.environment;
  const environment = given === undefined ? undefined : filled(given, scope.contexts);
  const listed = shown.jobs.get(run) ?? [];
  const show = (status: NonNullable<ShownJob['status']>, runner?: string): void => {
    shown.jobs.set(run, [...listed, { name, status, ...(runner !== undefined && { runner }) }]);
  };
  if (environment !== undefined) {
    show('waiting');
    const said = entered(environment, name, scope);
    if (said !== 'success') {
      const result = { name, conclusion: said, log: '', summary: '', outputs: {} } as const;
      scope.results.push(result);
      return result;
    }
  }
  const runner = `runner-${listed.length + 1}`;
  show('in_progress', runner);
  const settings = environment === undefined ? undefined : hosted.environments[environment];
  const machine = machineOf({ permissions, environment, runner, settings }, job, scope);
  const performed = await performSteps(job, machine, actions.foreign);
  show('completed', runner);
  const result = { name, ...performed };
  scope.results.push(result);
  return result;
}

/** Holds a job until the rules of its environment let it in; one that nobody protects lets all in. */
function entered(name: string, job: string, { shown, request, run }: Scope): 'success' | 'waiting' | 'failure' {
  const environment = shown.environments.find((each) => each.name === name);
  if (environment === undefined) return 'success';
  if (environment.branches === 'protected' && !shown.protectedBranches.includes('main')) return 'failure';
  if ((environment.reviewers ?? []).length === 0) return 'success';
  const waiting: Waiting = { run, job, environment: name };
  const said = request.review?.(waiting);
  if (said === undefined || !mayReview(said.login, environment, request.actor)) return 'waiting';
  const approval = { state: 'approved' as const, environments: [name], login: said.login, comment: said.comment ?? '' };
  shown.approvals.set(run, [...(shown.approvals.get(run) ?? []), approval]);
  return 'success';
}

function mayReview(login: string, { reviewers = [], preventSelfReview }: Environment, actor: string): boolean {
  return reviewers.some((each) => each.login === login) && !(preventSelfReview === true && login === actor);
}
