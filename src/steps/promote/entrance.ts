import { createHash } from 'node:crypto';
import { EvidenceError, type RefusedCode, RefusedError } from '../../base/errors.ts';
import { textIn } from '../../base/json-path.ts';
import type { Files } from '../../files/files.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import { rollbackGateOf } from '../../flow/rollback.ts';
import type { Ledger } from '../../records/ledger.ts';
import type { Promotion } from '../../records/records.ts';
import type { ProvenVerdict } from '../../records/verdict-proof.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { Entrance, Source, VerdictSubject } from './model.ts';
import type { ArtifactRequest, FlowRequest } from './request/request.ts';

/**
 * Finds the verdict that an environment requires, of a rollback that of its own, lighter gate.
 *
 * @throws RefusedError where a verdict is required and nothing shows one
 */
export async function planEntrance(
  request: ArtifactRequest,
  source: Source,
  destination: Reference,
  context: Context,
): Promise<Entrance> {
  const { digest } = source;
  const { verdictFile } = request;
  if (request.kind === 'copy') {
    return { subject: { digest, environment: undefined, application: undefined }, verdictFile };
  }
  const { application, to } = request;
  const subject = { digest, environment: to.name, application: application.name };
  const policy = context.gateRuns ? undefined : await requiredPolicy(request, context);
  if (policy === undefined) return { subject, verdictFile };
  const demand = { digest, application: application.name, environment: to.name, policy };
  const proof = await verdictBeside(request, [source.repository, destination], demand, context);
  if (proof === undefined && verdictFile === undefined) {
    throw new RefusedError({
      code: 'verdict-missing',
      where: `${application.name} ${shortDigest(digest)} cannot enter ${to.name}`,
      expected: `the gate's verdict in "verdict-file"${to.promotion === 'controlled' ? ', because its promotion is controlled' : ''}`,
      found: 'nothing',
      fix: `run the gate with ${request.kind === 'rollback' ? '"rollback", ' : ''}"artifact", "environment" and "verdict-file" first, or promote with the action that runs both`,
    });
  }
  return {
    subject: { ...subject, policy },
    verdictFile,
    ...(proof !== undefined && { verdict: proof.record }),
  };
}

/** Hash of the requirements that a verdict must be about; undefined where none is required. */
async function requiredPolicy({ kind, flow, to }: FlowRequest, context: Context): Promise<Digest | undefined> {
  if (kind === 'promotion') return to.requireVerdict ? policyHash(await context.underPolicy(flow, to.name)) : undefined;
  const gate = rollbackGateOf(await context.underPolicy(flow, to.name));
  const isStated = to.gate.rollback === 'approval';
  return gate !== undefined && (to.requireVerdict || isStated) ? policyHash(gate) : undefined;
}

/**
 * Reads the verdict that was handed over or that lies beside the artifact, if any.
 *
 * @throws EvidenceError and RefusedError as `verdictIn` does
 */
export async function openEntrance(
  { subject, verdictFile, verdict }: Entrance,
  { files }: Ports,
): Promise<Promotion['gate'] | undefined> {
  const beside = verdict && { verdict: verdict.verdict, digest: verdict.verdictDigest };
  return verdictFile === undefined ? beside : verdictIn(verdictFile, subject, files);
}

type VerdictDemand = Parameters<Ledger['proveVerdict']>[0];

/**
 * Finds the record of the verdict that opens the environment. Undefined where the flow has no records, and where it
 * trusts no keys and a file was handed over: then a file is worth as much.
 *
 * @throws RefusedError as `requireVerdict` does
 */
async function verdictBeside(
  { kind, flow, to, verdictFile }: FlowRequest,
  places: readonly Reference[],
  demand: VerdictDemand,
  context: Context,
): Promise<ProvenVerdict | undefined> {
  if (flow.records === undefined) return undefined;
  const ledger = await context.ledger(flow);
  if (ledger.trust.length === 0 && verdictFile !== undefined) return undefined;
  const ignored = ', and the file in "verdict-file" does not count where the flow has trusted-keys';
  try {
    return await ledger.proveVerdict(demand, places, verdictFile === undefined ? '' : ignored);
  } catch (error) {
    if (kind === 'promotion' || !(error instanceof RefusedError)) throw error;
    const fix = `run the gate for ${to.name} with rollback: true and record: true, then promote with rollback: true`;
    throw new RefusedError({ ...error.problem, fix }, { cause: error });
  }
}

/**
 * Reads the verdict in a file that the gate wrote, in the form that a record has for it.
 *
 * @throws EvidenceError where there is none, RefusedError where it did not open the gate or is about something else
 */
async function verdictIn(path: string, subject: VerdictSubject, files: Files): Promise<NonNullable<Promotion['gate']>> {
  const bytes = await files.read(path);
  const file = bytes && parseVerdict(bytes);
  if (bytes === undefined || file?.verdict === undefined) {
    throw new EvidenceError({
      code: 'no-verdict',
      where: `verdict-file ${path}`,
      expected: 'the verdict of the gate',
      found: bytes === undefined ? 'nothing' : 'something else',
    });
  }
  const { verdict } = file;
  if (verdict !== 'pass' && verdict !== 'warn') {
    throw new RefusedError({
      code: 'gate-not-open',
      where: path,
      expected: 'the verdict pass or warn',
      found: verdict,
      fix: 'what the gate did not open for is not promoted: do what it asks for',
    });
  }
  refuseOther(path, file, subject);
  return { verdict, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** Members of a verdict's JSON that name its subject. */
interface VerdictFile {
  readonly verdict: string | undefined;
  readonly digest: string | undefined;
  readonly environment: string | undefined;
  readonly application: string | undefined;
  readonly policy: string | undefined;
}

/** Refuses a verdict about another artifact, environment, application or policy. */
function refuseOther(path: string, file: VerdictFile, subject: VerdictSubject): void {
  const { digest, environment, application, policy } = subject;
  const refuse = (code: RefusedCode, expected: string, found: string, fix: string): never => {
    throw new RefusedError({ code, where: path, expected: `a verdict ${expected}`, found, fix });
  };
  if (file.digest !== digest) {
    const found = file.digest === undefined ? 'one that names no digest' : `one about ${shortDigest(file.digest)}`;
    const fix = 'run the gate for this artifact, with its reference by digest in "artifact"';
    refuse('verdict-other-digest', `about ${shortDigest(digest)}`, found, fix);
  }
  if (environment !== undefined && file.environment !== environment) {
    const found = `one for ${file.environment ?? 'no environment'}`;
    const fix = `run the gate with "environment" set to ${environment}`;
    refuse('verdict-other-environment', `for ${environment}`, found, fix);
  }
  if (application !== undefined && file.application !== undefined && file.application !== application) {
    const fix = `run the gate for ${application}`;
    refuse('verdict-other-application', `about ${application}`, `one about ${file.application}`, fix);
  }
  if (policy !== undefined && file.policy !== policy) {
    const found = `one by ${file.policy === undefined ? 'none' : 'another'}`;
    refuse('verdict-other-policy', `by the policy that ${environment} has now`, found, 'run the gate again');
  }
}

function parseVerdict(bytes: Uint8Array): VerdictFile | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return {
      verdict: textIn(json, 'verdict')?.slice(0, 20),
      digest: textIn(json, 'subject', 'digest')?.slice(0, 200),
      environment: textIn(json, 'environment')?.slice(0, 200),
      application: textIn(json, 'subject', 'application')?.slice(0, 200),
      policy: textIn(json, 'policy', 'effective')?.slice(0, 200),
    };
  } catch {
    return undefined;
  }
}
