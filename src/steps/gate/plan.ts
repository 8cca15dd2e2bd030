import { createHash } from 'node:crypto';
import type { Values } from '../../declaration/declare.ts';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Flow } from '../../flow/flow.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import type { FindGatePosition } from '../../flow/gate-positions.ts';
import { applicationOf } from '../../flow/questions.ts';
import { formatReference, parseReference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { ReadingSettings } from './evidence/checks/check.ts';
import { type BindingRules, bindingRules } from './evidence/binding.ts';
import { type BreakGlassPlan, planBreakGlass } from './verdict/break-glass.ts';
import type { declaration } from './declaration.ts';
import { type EvidencePlan, planEvidence, readingSettings } from './evidence/plan.ts';
import { type ExceptionsFile, loadExceptions } from './exceptions/file.ts';
import { refuseWithoutProduct } from './exceptions/export.ts';
import { loadVex, type VexFile } from './exceptions/vex-files.ts';
import { type Limits, limitsOf } from './policy/limits.ts';
import { filesToWrite, type WrittenFiles } from './outputs/output-files.ts';
import { policyOf } from './policy/policy.ts';
import { type Proof, proofOf } from './verdict/proof.ts';
import { questions } from './external/checks.ts';
import { planLater, planRecord, type RecordPlan } from './verdict/record.ts';
import type { PlannedQuestion, QuestionContext } from './external/check.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/** What will be judged by what, before any report is opened. */
export interface GatePlan extends WrittenFiles {
  readonly subject: Subject;
  readonly environment: string | undefined;
  /** What reports must be about, and how old they may be. */
  readonly binding: BindingRules;
  readonly policy: PolicySource;
  readonly limits: Limits;
  /** By kind of check, in the order of `checkKinds`. */
  readonly evidence: Readonly<Record<string, EvidencePlan>>;
  readonly settings: ReadingSettings;
  /** In the order of `questions`. */
  readonly questions: readonly PlannedQuestion[];
  readonly exceptions: ExceptionsFile | undefined;
  /** What is said of vulnerabilities; not all of it counts. */
  readonly vex: readonly VexFile[];
  /** Where the flow file says what, for those who ask. */
  readonly rules: FindGatePosition | undefined;
  readonly explain: boolean;
  /** A question only: nothing is written and nothing is opened. */
  readonly whatIf: boolean;
  /** An emergency that somebody declares. */
  readonly breakGlass: BreakGlassPlan | undefined;
  /** What the verdict can prove to `promote`. */
  readonly proof: Proof | undefined;
  /** Absent: it is written beside no artifact. */
  readonly record: RecordPlan | undefined;
}

/** What the verdict is about. */
export interface Subject {
  readonly application?: string;
  /** Reference by digest. */
  readonly artifact?: string;
  readonly digest?: string;
  readonly version?: string;
  readonly commit?: string;
}

/** Where the thresholds come from; without a flow file, from inputs alone. */
export interface PolicySource {
  readonly path?: string;
  readonly sha256?: string;
  /** What the environment requires by it, as `policyHash` says it. */
  readonly effective?: string;
  /** The file of exceptions, where there is one. */
  readonly exceptions?: { readonly path: string; readonly sha256: string };
  readonly vex?: readonly { readonly path: string; readonly sha256: string }[];
}

export interface PlanOptions {
  /** The artifact is moved there once the gate is open, and the record of the verdict with it. */
  readonly artifactFollows?: boolean;
}

/** Reads the flow file and finds the reports. Throws UsageError for inputs that do not fit together. */
export async function plan(inputs: Inputs, ports: Ports, options: PlanOptions = {}): Promise<GatePlan> {
  const { flow, environment, where, rules } = await policyOf(inputs, ports);
  const subject = subjectOf(inputs, flow);
  const limits = limitsOf(inputs, environment?.gate, where);
  const asked = await planQuestions({ inputs, flow, environment, policy: environment?.gate, subject }, ports);
  if (Object.keys(limits).length === 0 && asked.length === 0) throw nothingRequired(where);
  const evidence = await planEvidence(inputs, ports.files);
  const names = flow?.environments.map(({ name }) => name);
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
    binding: bindingRules(inputs, environment?.gate, subject.digest, where),
    policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
    limits,
    evidence,
    settings: readingSettings(inputs, environment?.gate, where),
    questions: asked,
    exceptions,
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

async function planQuestions(context: QuestionContext, ports: Ports): Promise<readonly PlannedQuestion[]> {
  const planned: PlannedQuestion[] = [];
  for (const question of questions) {
    const one = await question.plan(context, ports);
    if (one !== undefined) planned.push(one);
  }
  return planned;
}

function nothingRequired(where: string): UsageError {
  return new UsageError(
    'gate-without-checks',
    `nothing is required (${where}): a gate without checks would open for anything; declare thresholds in the flow file or give one, such as min-line-coverage or max-errors`,
  );
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
    throw new UsageError(
      'artifact-without-digest',
      `artifact: expected a digest (repository@sha256:…), found ${text}; a tag can move, so a verdict is about a digest`,
    );
  }
  if (flow !== undefined && application !== undefined) {
    const { image } = applicationOf(flow, application);
    const path = reference.kind === 'layout' ? reference.directory : reference.repository;
    if (path !== image && !path.endsWith(`/${image}`)) {
      throw new UsageError(
        'artifact-of-another-application',
        `artifact: expected an image of ${application} (${image} in ${flow.file}), found ${text}`,
      );
    }
  }
  return { artifact: formatReference(reference), digest: reference.digest };
}

/** Where everything comes from that decides. */
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
    ...(flow !== undefined && (await policySource(flow.file, files))),
    ...(environment !== undefined && { effective: policyHash(environment) }),
    ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
    ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
  };
}

async function policySource(path: string, files: Files): Promise<PolicySource> {
  const bytes = await files.read(path);
  return { path, ...(bytes !== undefined && { sha256: createHash('sha256').update(bytes).digest('hex') }) };
}
