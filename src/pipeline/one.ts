import type { Declaration, Inputs, Outputs, Values } from '../declaration/declare.ts';
import type { Report } from '../report/report.ts';
import { formatReference, pointAt } from '../registry/reference.ts';
import { tagOfVersion } from '../registry/tag-name.ts';
import { common } from '../steps/common.ts';
import { gate } from '../steps/gate/gate.ts';
import { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../steps/ports.ts';
import { plan as planPromote } from '../steps/promote/plan.ts';
import { promote } from '../steps/promote/promote.ts';
import type { Outcome } from '../steps/step.ts';
import type { PipelineInputs, PipelineOutputs, PipelinePlan } from './model.ts';
import { parseInputs } from '../declaration/parse.ts';

export function describeOne({ gate: opened, promote: moved, bump }: PipelinePlan): Report {
  return [
    ...(opened === undefined ? [] : gate.describe(opened)),
    ...promote.describe(moved),
    ...manifestBump.describe(bump),
  ];
}

/** Plans the promotion of one application into one environment. */
export async function planOne(inputs: PipelineInputs, ports: Ports): Promise<PipelinePlan> {
  const { application, environment, rollback } = inputs;
  const commit = inputs['evidence-commit'];
  const moved = await planPromote(
    inputsOf(promote.declaration, inputs, {
      to: environment,
      'source-commit': commit,
      // The verdict of a rollback is handed over: its gate may ask for nothing, and write no file.
      'verdict-file': rollback ? undefined : inputs['verdict-file'],
    }),
    ports,
    { gateRuns: true },
  );
  const [only] = moved.promotions;
  if (only === undefined) throw new Error('one application has one promotion');
  const { digest } = only;
  const version = versionOf(inputs, only.tag);
  const artifact = formatReference(pointAt(only.destination, { digest }));
  // Reports are compared with the commit that a record proves where the caller names none; it binds none by itself.
  const about = { commit: commit ?? only.record?.draft.commit, 'evidence-commit': commit };
  // What the plan of the promotion does not need is loaded after its requests have begun.
  const { plan: planBump } = await import('../steps/manifest-bump/plan.ts');
  const image = { application, version, digest, 'allow-downgrade': rollback || inputs['allow-downgrade'] };
  return {
    gate: await gatePlan(inputs, { version, artifact, ...about }, ports),
    promote: moved,
    bump: await planBump(inputsOf(manifestBump.declaration, inputs, image), ports, { entryFollows: true }),
  };
}

/** Plans the gate; of a rollback its lighter one, or none where the flow asks for none. */
async function gatePlan(
  inputs: PipelineInputs,
  subject: Readonly<Record<string, Value>>,
  ports: Ports,
): Promise<PipelinePlan['gate']> {
  const { plan: planGate, planRollback } = await import('../steps/gate/plan.ts');
  const options = { artifactFollows: true, commitInput: 'evidence-commit' } as const;
  if (!inputs.rollback) return planGate(inputsOf(gate.declaration, inputs, subject), ports, options);
  const given = Object.fromEntries(Object.entries(inputs).filter(([name]) => ofRollback.has(name)));
  return planRollback(inputsOf(gate.declaration, given, subject), ports, options);
}

/** Inputs that the gate of a rollback has a use for: it reads no evidence. */
const ofRollback: ReadonlySet<string> = new Set([
  ...Object.keys(common),
  'application',
  'environment',
  'repository',
  'branch',
  'rollback',
  'approval-task',
  'verdict-file',
  'code-quality-file',
  'junit-file',
  'explain',
]);

/** A tag cannot hold the `+` of a version; where no input has the version, it is read back from the tag. */
function versionOf(inputs: PipelineInputs, tag: string): string {
  const named = [inputs['target-version'], inputs.version, inputs['expect-version']];
  return named.find((name) => name !== undefined && tagOfVersion(name) === tag) ?? tag.replaceAll('_', '+');
}

/** Opens the gate, moves the artifact and writes it into Git; a closed gate ends it before anything moves. */
export async function executeOne(planned: PipelinePlan, ports: Ports): Promise<Outcome<PipelineOutputs>> {
  const { handedOver, recordClosed, recordOpen, verdictOf } = await import('./verdict.ts');
  const { closedReport, promotedReport } = await import('./summary.ts');
  const opened = planned.gate && (await gate.execute(planned.gate, ports));
  const verdict = opened?.outputs.verdict ?? '';
  if (opened?.failure !== undefined) {
    await recordClosed(planned, opened, ports);
    const outputs = {
      verdict,
      digest: '',
      reference: '',
      version: '',
      record: '',
      commit: '',
      'change-request': '',
      'synced-at': '',
      'healthy-at': '',
      changed: 'false',
      ...noWave,
    };
    const report = closedReport({ planned, verdict: verdictOf(opened), platform: ports.platform });
    return { ...opened, changed: false, outputs, data: { gate: opened.data }, report };
  }
  const moved = await promote.execute(handedOver(planned, opened), ports);
  const recorded = await recordOpen(planned, opened, ports);
  const bumped = await manifestBump.execute(planned.bump, ports);
  const changed = moved.changed || recorded || bumped.changed;
  const all = [...(opened === undefined ? [] : [opened]), moved, bumped];
  return {
    changed,
    headline: all.map(({ headline }) => headline).join('; '),
    outputs: {
      verdict,
      digest: moved.outputs.digest,
      reference: moved.outputs.reference,
      version: moved.outputs.version,
      record: moved.outputs.record,
      commit: bumped.outputs.commit,
      'change-request': bumped.outputs['change-request'],
      'synced-at': bumped.outputs['synced-at'],
      'healthy-at': bumped.outputs['healthy-at'],
      changed: String(changed),
      ...noWave,
    },
    data: { gate: opened?.data ?? null, promote: moved.data, 'manifest-bump': bumped.data },
    report: promotedReport({
      planned,
      verdict: opened && verdictOf(opened),
      platform: ports.platform,
      commit: bumped.outputs.commit,
      changeRequest: bumped.outputs['change-request'],
      moved: moved.report,
      bumped: bumped.report,
    }),
    ...(bumped.failure !== undefined && { failure: bumped.failure }),
  };
}

/** Outputs of a wave, which one promotion leaves empty. */
const noWave = { environments: '', failed: '', waiting: '' } as const;

export type Value = string | number | boolean | readonly string[] | undefined;

/**
 * Returns the inputs of a step, taken by name from those of the pipeline, with `own` over them. They pass the step's
 * own declaration again, so nothing reaches a step that its own surface would have refused.
 */
export function inputsOf<I extends Inputs, O extends Outputs>(
  step: Declaration<I, O>,
  pipeline: Readonly<Record<string, Value>>,
  own: Readonly<Record<string, Value>>,
): Values<I> {
  const raw = new Map<string, string>();
  for (const name of Object.keys(step.inputs)) {
    const value = name in own ? own[name] : pipeline[name];
    if (value !== undefined) raw.set(name, typeof value === 'object' ? value.join('\n') : String(value));
  }
  return parseInputs(step, raw);
}
