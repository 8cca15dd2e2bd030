import { StepError, UsageError } from '../base/errors.ts';
import { heading, type Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import type { Wave } from '../steps/promote/model.ts';
import { plan as planPromote } from '../steps/promote/plan.ts';
import { promote } from '../steps/promote/promote.ts';
import { waveReport } from '../steps/promote/report.ts';
import type { Outcome } from '../steps/step.ts';
import type { PipelineInputs, PipelineOutputs, WavePlan } from './model.ts';
import { executeOne, inputsOf, planOne } from './one.ts';

/** Inputs that are about one environment, or about no wave. */
const ofOne = [
  'source',
  'verdict-file',
  'code-quality-file',
  'junit-file',
  'deployed-commit',
] as const satisfies readonly (keyof PipelineInputs)[];

export function isWave({ environment }: Pick<PipelineInputs, 'environment'>): boolean {
  return environment.includes('*');
}

/**
 * Plans the first round of a wave. A job of a platform stands under the protection of one environment, so that there a
 * wave is a matrix of jobs.
 *
 * @throws UsageError on a platform, and for an input that is about one environment; RefusedError as a promotion does
 */
export async function planWave(inputs: PipelineInputs, ports: Ports): Promise<WavePlan> {
  const given = inputs.rollback ? 'rollback' : ofOne.find((name) => inputs[name] !== undefined);
  if (given !== undefined) {
    throw new UsageError({
      code: 'input-conflict',
      where: `the inputs "environment" and "${given}"`,
      expected: 'one environment',
      found: `the pattern ${inputs.environment}`,
      fix: `name one environment, or leave "${given}" out`,
    });
  }
  const { kind } = ports.platform;
  if (kind !== 'local') {
    throw new UsageError({
      code: 'wave-in-one-job',
      where: `the input "environment" on ${kind === 'github' ? 'GitHub' : 'GitLab'}`,
      expected: 'one environment, whose protection this job stands under',
      found: `the pattern ${inputs.environment}`,
      fix: 'plan the jobs with promote and "plan-matrix", and run each under its environment',
    });
  }
  return { wave: await roundOf(inputs, ports), inputs };
}

async function roundOf(inputs: PipelineInputs, ports: Ports): Promise<Wave> {
  const own = { to: inputs.environment, 'plan-matrix': true, 'source-commit': inputs['evidence-commit'] };
  const { wave } = await planPromote(inputsOf(promote.declaration, inputs, own), ports, { gateRuns: true });
  if (wave === undefined) throw new Error('a matrix has a wave');
  return wave;
}

export function describeWave({ wave }: WavePlan): Report {
  return waveReport(wave);
}

type Job = Wave['jobs'][number];

/** One environment of a wave, and how its promotion ended. */
interface Ended {
  readonly environment: string;
  readonly outcome?: Outcome<PipelineOutputs>;
  readonly failure?: StepError;
}

/**
 * Promotes into one environment after the other, in promotion order, at most `max-parallel` at the same time. The first
 * failure starts no further one. Environments behind others are planned when those are done; what Git does not name yet
 * (a change request waits) is left for a further run.
 */
export async function executeWave({ wave: first, inputs }: WavePlan, ports: Ports): Promise<Outcome<PipelineOutputs>> {
  const ended: Ended[] = [];
  let wave = first;
  for (;;) {
    const tried = new Set(ended.map(({ environment }) => environment));
    const jobs = wave.jobs.filter(({ environment }) => !tried.has(environment));
    if (jobs.length === 0) break;
    ended.push(...(await runJobs(jobs, inputs, ports)));
    if (ended.some(({ failure }) => failure !== undefined) || wave.later.length === 0) break;
    wave = await roundOf(inputs, ports);
  }
  return outcomeOf(ended, waitingOf(wave, ended), wave.done);
}

async function runJobs(jobs: readonly Job[], inputs: PipelineInputs, ports: Ports): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  const queue = jobs.values();
  async function worker(): Promise<void> {
    for (const job of queue) {
      if (ended.some(({ failure }) => failure !== undefined)) return;
      ended.push(await runJob(job, inputs, ports));
    }
  }
  await Promise.all(Array.from({ length: Math.min(inputs['max-parallel'], jobs.length) }, worker));
  return ended;
}

/** Runs the whole promotion of one environment: gate, promote and manifest-bump. */
async function runJob(job: Job, inputs: PipelineInputs, ports: Ports): Promise<Ended> {
  const { environment, version, 'target-version': target, 'expect-digest': digest } = job;
  const own = {
    ...inputs,
    environment,
    version: version === '' ? undefined : version,
    'expect-version': undefined,
    'target-version': target === '' ? undefined : target,
    'expect-digest': digest,
  };
  try {
    const outcome = await executeOne(await planOne(own, ports), ports);
    return { environment, outcome, ...(outcome.failure !== undefined && { failure: outcome.failure }) };
  } catch (error) {
    if (error instanceof StepError) return { environment, failure: error };
    throw error;
  }
}

function waitingOf({ jobs, later }: Wave, ended: readonly Ended[]): readonly string[] {
  const tried = new Set(ended.map(({ environment }) => environment));
  return [...jobs.map(({ environment }) => environment), ...later].filter((name) => !tried.has(name));
}

function outcomeOf(
  ended: readonly Ended[],
  waiting: readonly string[],
  already: readonly string[],
): Outcome<PipelineOutputs> {
  const done = ended.filter(({ failure }) => failure === undefined);
  const failed = ended.filter(({ failure }) => failure !== undefined);
  const [last] = done.toReversed();
  const names = (all: readonly Ended[]) => all.map(({ environment }) => environment).join(',');
  const changed = ended.some(({ outcome }) => outcome?.changed === true);
  const said = [
    done.length === 0 ? undefined : `promoted into ${done.map(({ environment }) => environment).join(', ')}`,
    already.length === 0 ? undefined : `${already.join(', ')} had it already`,
    failed.length === 0 ? undefined : `stopped at ${names(failed)}`,
    waiting.length === 0 ? undefined : `${waiting.join(', ')} left for a further run`,
  ].filter((part) => part !== undefined);
  const failure = failed[0]?.failure;
  return {
    changed,
    headline: said.length === 0 ? 'nothing to do: every environment has it already' : said.join('; '),
    outputs: {
      verdict: '',
      digest: last?.outcome?.outputs.digest ?? '',
      reference: '',
      version: last?.outcome?.outputs.version ?? '',
      record: '',
      commit: last?.outcome?.outputs.commit ?? '',
      'change-request': '',
      'synced-at': last?.outcome?.outputs['synced-at'] ?? '',
      'healthy-at': last?.outcome?.outputs['healthy-at'] ?? '',
      changed: String(changed),
      environments: names(done),
      failed: names(failed),
      waiting: waiting.join(','),
    },
    data: {
      wave: ended.map(({ environment, outcome, failure: error }) => ({
        environment,
        ...(error !== undefined && { failed: { code: error.code, message: error.message } }),
        result: outcome?.data ?? null,
      })),
      waiting,
    },
    report: ended.flatMap(({ environment, outcome }) => [heading(environment), ...(outcome?.report ?? [])]),
    ...(failure !== undefined && { failure }),
  };
}
