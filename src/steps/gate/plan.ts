import { createHash } from 'node:crypto';
import type { Values } from '../../declaration/declare.ts';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Flow } from '../../flow/flow.ts';
import { longestTermMs } from '../../exceptions/approved.ts';
import { readFlowFile } from '../../flow/home.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import { applicationOf } from '../../flow/questions.ts';
import { formatReference, parseReference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { bindingRules } from './evidence/binding.ts';
import { planBreakGlass } from './verdict/break-glass.ts';
import type { declaration } from './declaration.ts';
import { planEvidence, readingSettings } from './evidence/plan.ts';
import { loadExceptions } from '../../exceptions/file.ts';
import { refuseWithoutProduct } from './exceptions/export.ts';
import { loadVex } from './exceptions/vex-files.ts';
import { changedLines } from './evidence/changed-lines.ts';
import { reportChecks } from './evidence/checks/kinds.ts';
import { type Limits, limitsOf } from './policy/limits.ts';
import { type Policy, policyOf, rollbackPolicyOf } from './policy/policy.ts';
import { requireOwnPlatform } from './policy/platform-address.ts';
import { proofOf } from './verdict/proof.ts';
import { externalChecks } from './external/checks.ts';
import { planLater, planRecord } from './verdict/record.ts';
import type { CheckContext, CommitInput, ExternalCheck, SectionCheck } from './external/check.ts';
import type { Subject, PolicySource, PlannedExternalCheck, Proof, RecordPlan, GatePlan, OutputFiles } from './model.ts';
import type { ReadingSettings } from './evidence/model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

export interface PlanOptions {
  /** The artifact is moved there once the gate is open, and the record of the verdict with it. */
  readonly artifactFollows?: boolean;
  /** Default `commit`. */
  readonly commitInput?: CommitInput;
}

/**
 * Reads the flow file and finds the reports.
 * Throws UsageError for inputs that do not fit together.
 */
export async function plan(inputs: Inputs, ports: Ports, options: PlanOptions = {}): Promise<GatePlan> {
  if (!inputs.rollback) return planUnder(await policyOf(inputs, ports), inputs, ports, options);
  const planned = await planRollback(inputs, ports, options);
  if (planned !== undefined) return planned;
  throw nothingRequired(`a rollback in ${inputs.environment}`, 'promote with "rollback" without a gate');
}

/** As `plan`, of a rollback; undefined where the environment asks for nothing before one. */
export async function planRollback(
  inputs: Inputs,
  ports: Ports,
  options: PlanOptions = {},
): Promise<GatePlan | undefined> {
  const policy = await rollbackPolicyOf(inputs, ports);
  return policy && planUnder(policy, inputs, ports, options);
}

async function planUnder(
  { flow, environment, where, rules }: Policy,
  inputs: Inputs,
  ports: Ports,
  options: PlanOptions,
): Promise<GatePlan> {
  await requireOwnPlatform(flow, ports);
  const subject = subjectOf(inputs, flow);
  const limits = limitsOf(inputs, environment?.gate, where);
  const asked = await planExternal(
    { inputs, flow, environment, policy: environment?.gate, subject, commitInput: options.commitInput ?? 'commit' },
    ports,
  );
  const settings = await settingsOf(inputs, environment, { where, limits }, ports);
  const demanded = reportChecks.some(({ demands }) => (demands?.(settings) ?? []).length > 0);
  if (Object.keys(limits).length === 0 && asked.length === 0 && !demanded) throw nothingRequired(where);
  const evidence = await planEvidence(inputs, ports.files.readingAlso(inputs['evidence-roots']));
  const names = flow && [...flow.environments, ...(flow.platforms ?? [])].map(({ name }) => name);
  const exceptions = await loadExceptions(inputs.exceptions, names, ports.files);
  const vex = await loadVex(inputs.vex, environment?.gate.vulnerabilities?.vex ?? [], ports);
  const read = [
    ...Object.values(evidence).flatMap((one) => one.files.concat(one.baseline.files)),
    flow?.file,
    exceptions?.path,
    ...vex.map(({ path }) => path),
  ];
  const written = filesToWrite(inputs, read, ports.files);
  refuseWithoutProduct(written.exports, subject);
  const proof = proofOf(subject, flow, environment);
  const emergency = planBreakGlass(inputs, environment, proof, asked);
  return {
    subject,
    environment: inputs.environment,
    binding: await bindingRules(inputs, environment, subject.digest, where, ports),
    policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
    limits,
    change: environment?.gate.change === undefined ? undefined : inputs['change-ticket'],
    evidence,
    evidenceRoots: inputs['evidence-roots'],
    settings,
    external: asked,
    exceptions,
    maxTermMs: longestTermMs(environment),
    vex,
    ...written,
    proof,
    rules,
    explain: inputs.explain,
    whatIf: inputs['what-if'],
    breakGlass: emergency,
    record: await recordPlan(inputs, { subject, flow, proof }, options, ports),
  };
}

/** Returns the settings for reading reports; the changed lines where their coverage is asked for. */
async function settingsOf(
  inputs: Inputs,
  environment: Policy['environment'],
  { where, limits }: { readonly where: string; readonly limits: Limits },
  ports: Ports,
): Promise<ReadingSettings> {
  const settings = readingSettings(inputs, environment, where);
  const isAsked = limits['changed-line-coverage'] !== undefined;
  const changed = isAsked ? await changedLines(inputs['changed-since'], inputs.commit, ports) : 'not asked for';
  return { ...settings, changed, directory: ports.files.resolve('.') };
}

interface About {
  readonly subject: Subject;
  readonly flow: Flow | undefined;
  readonly proof: Proof | undefined;
}

async function recordPlan(
  inputs: Inputs,
  { subject, flow, proof }: About,
  { artifactFollows }: PlanOptions,
  ports: Ports,
): Promise<RecordPlan | undefined> {
  if (inputs['what-if'] || inputs['dry-run']) return undefined;
  if (artifactFollows === true) return planLater(subject, flow, proof, ports);
  const recorded = inputs.record || inputs['break-glass'] !== undefined;
  return recorded ? planRecord(subject, flow, proof, ports) : undefined;
}

async function planExternal(context: CheckContext, ports: Ports): Promise<readonly PlannedExternalCheck[]> {
  const planned: PlannedExternalCheck[] = [];
  for (const entry of externalChecks) {
    const check = 'load' in entry ? await loadedCheck(entry, context) : entry;
    const one = await check?.plan(context, ports);
    if (one !== undefined) planned.push(one);
  }
  return planned;
}

async function loadedCheck(entry: SectionCheck, { policy, inputs }: CheckContext): Promise<ExternalCheck | undefined> {
  const isGiven = entry.input !== undefined && inputs[entry.input].length > 0;
  return policy?.[entry.section] !== undefined || isGiven ? entry.load() : undefined;
}

const declareSome = 'declare thresholds in the flow file or give one, such as min-line-coverage or max-errors';

function nothingRequired(where: string, fix = declareSome): UsageError {
  return new UsageError({
    code: 'gate-without-checks',
    where,
    found: 'nothing is required, and a gate without checks would open for anything',
    fix,
  });
}

function subjectOf(inputs: Inputs, flow: Flow | undefined): Subject {
  const { application, artifact, version, commit } = inputs;
  return {
    ...(application !== undefined && { application }),
    ...(artifact !== undefined && artifactOf(artifact, application, flow)),
    ...(version !== undefined && { version }),
    ...(commit !== undefined && { commit }),
  };
}

function artifactOf(text: string, application: string | undefined, flow: Flow | undefined): Subject {
  const reference = parseReference(text, { what: 'artifact' });
  if (reference.digest === undefined) {
    throw new UsageError({
      code: 'artifact-without-digest',
      where: 'artifact',
      expected: 'a digest (repository@sha256:…)',
      found: text,
      fix: 'give the digest: a tag can move',
    });
  }
  if (flow !== undefined && application !== undefined) {
    const { image } = applicationOf(flow, application);
    const path = reference.kind === 'layout' ? reference.directory : reference.repository;
    if (path !== image && !path.endsWith(`/${image}`)) {
      throw new UsageError({
        code: 'artifact-of-another-application',
        where: 'artifact',
        expected: `an image of ${application} (${image} in ${flow.file})`,
        found: text,
      });
    }
  }
  return { artifact: formatReference(reference), digest: reference.digest };
}

/** Returns the files and hashes that determine the verdict. */
async function policyIn(
  {
    flow,
    environment,
    exceptions,
    vex,
  }: Pick<GatePlan, 'exceptions' | 'vex'> & Pick<Awaited<ReturnType<typeof policyOf>>, 'flow' | 'environment'>,
  files: Files,
): Promise<PolicySource> {
  return {
    ...(flow !== undefined && (await policySource(flow, files))),
    ...(environment !== undefined && { effective: policyHash(environment) }),
    ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
    ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
  };
}

async function policySource(flow: Flow, files: Files): Promise<PolicySource> {
  const bytes = await readFlowFile(flow, files);
  const { repository, branch, commit } = flow.source ?? {};
  return {
    path: flow.file,
    ...(bytes !== undefined && { sha256: createHash('sha256').update(bytes).digest('hex') }),
    ...(commit === undefined ? { local: true } : { repository, branch, commit }),
  };
}

/** Returns the files to write. Throws UsageError where one is also read, or is written twice. */
function filesToWrite(
  inputs: Values<(typeof declaration)['inputs']>,
  read: readonly (string | undefined)[],
  files: Files,
): OutputFiles {
  const written: OutputFiles = {
    verdictFile: inputs['verdict-file'],
    reports: {
      codeQuality: inputs['code-quality-file'],
      junit: inputs['junit-file'],
      sidecars: inputs.sidecars,
    },
    exports: { sarif: inputs['export-sarif'], vex: inputs['export-vex'] },
  };
  const taken = new Set(read.flatMap((path) => (path === undefined ? [] : [files.resolve(path)])));
  for (const path of [
    written.verdictFile,
    written.reports.codeQuality,
    written.reports.junit,
    ...Object.values(written.exports),
  ]) {
    if (typeof path !== 'string') continue;
    const target = files.resolve(path);
    if (taken.has(target)) {
      throw new UsageError({
        code: 'verdict-over-evidence',
        where: path,
        found: 'the file is also read, or written twice',
        fix: 'name another one',
      });
    }
    taken.add(target);
  }
  return written;
}
