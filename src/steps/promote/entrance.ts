import { RefusedError } from '../../base/errors.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import { rollbackGateOf } from '../../flow/rollback.ts';
import { defaultValidForMs } from '../../flow/verdict-validity.ts';
import type { Promotion } from '../../records/records.ts';
import type { VerdictRecord } from '../../records/verdict.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatReference, pointAt, type Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { Entrance, Source, VerdictSubject } from './model.ts';
import type { ArtifactRequest, FlowRequest } from './request/request.ts';
import { verdictIn } from './verdict-file.ts';

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
  const { verdictFile, commit } = request;
  if (request.kind === 'copy') {
    const subject = { digest, environment: undefined, application: undefined, commit };
    return { subject, verdictFile, validForMs: defaultValidForMs };
  }
  const { flow, application, to } = request;
  const validForMs = flow.records?.verdictValidFor ?? defaultValidForMs;
  const subject = { digest, environment: to.name, application: application.name, commit };
  if (context.gateRuns) return { subject, verdictFile, validForMs };
  const policy = await requiredPolicy(request, context);
  const entrance = { subject: { ...subject, ...(policy !== undefined && { policy }) }, verdictFile, validForMs };
  const places = [source.repository, destination];
  if (flow.records !== undefined) return withVerdictBeside(entrance, request, places, context);
  if (verdictFile !== undefined) return entrance;
  if (policy !== undefined) throw verdictMissing(request, source);
  if (request.kind === 'promotion' && to.wantVerdict) {
    context.ports.log.warn(
      `${to.name} has a gate, and no verdict says that ${application.name} passed it: ${gateCommand(request, source)}`,
    );
  }
  return entrance;
}

function verdictMissing(request: FlowRequest, source: Source): RefusedError {
  const { application, to, kind } = request;
  return new RefusedError({
    code: 'verdict-missing',
    where: `${application.name} ${shortDigest(source.digest)} cannot enter ${to.name}`,
    expected: `the gate's verdict in "verdict-file"${to.promotion === 'controlled' ? ', because its promotion is controlled' : ''}`,
    found: 'nothing',
    fix: `${gateCommand(request, source)}${kind === 'rollback' ? ' and --rollback' : ''}, or promote with the action that runs both`,
  });
}

/** Returns the command that gives the verdict, in words that end with the one to promote by. */
function gateCommand({ kind, application, to }: FlowRequest, { repository, digest }: Source): string {
  const rollback = kind === 'rollback' ? ' --rollback' : '';
  const artifact = formatReference(pointAt(repository, { digest }));
  return `run \`krci-deploy gate${rollback} --environment ${to.name} --application ${application.name} --artifact ${artifact} --verdict-file verdict.json\`, then promote with --verdict-file verdict.json`;
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
export async function openEntrance(entrance: Entrance, ports: Ports): Promise<Promotion['gate'] | undefined> {
  const { verdictFile, verdict } = entrance;
  const beside = verdict && { verdict: verdict.verdict, digest: verdict.verdictDigest };
  if (verdictFile === undefined) return beside;
  const handed = await verdictIn(verdictFile, entrance, ports);
  return beside ?? handed;
}

/**
 * Completes an entrance by the verdicts beside the artifact. Where the flow trusts keys, only a signed verdict opens; where
 * it trusts none, a file is worth as much, and a newer verdict beside the artifact may close it.
 *
 * @throws RefusedError as `requireVerdict` does
 */
async function withVerdictBeside(
  entrance: Entrance & { readonly subject: VerdictSubject },
  { kind, flow, application, to }: FlowRequest,
  places: readonly Reference[],
  context: Context,
): Promise<Entrance> {
  const { subject, verdictFile } = entrance;
  const ledger = await context.ledger(flow);
  const { digest, policy } = subject;
  // Where none is required, a gate that was asked and said fail still closes.
  const isOpen = policy === undefined && verdictFile === undefined;
  if (isOpen && (kind === 'rollback' || Object.keys(to.declared).length === 0)) return entrance;
  const own = policy ?? policyHash(await context.underPolicy(flow, to.name));
  const demand = { digest, application: application.name, environment: to.name, policy: own };
  if (policy === undefined || (ledger.trust.length === 0 && verdictFile !== undefined)) {
    const newest = (await ledger.newestVerdict(demand, places))?.record;
    if (isOpen && newest?.verdict === 'fail') throw closedBy(newest, demand);
    return { ...entrance, newest };
  }
  const ignored = ', and the file in "verdict-file" does not count where the flow has trusted-keys';
  try {
    const { record } = await ledger.proveVerdict(demand, places, verdictFile === undefined ? '' : ignored);
    return { ...entrance, verdict: record };
  } catch (error) {
    if (kind === 'promotion' || !(error instanceof RefusedError)) throw error;
    const fix = `run the gate for ${to.name} with rollback: true and record: true, then promote with rollback: true`;
    throw new RefusedError({ ...error.problem, fix }, { cause: error });
  }
}

function closedBy(
  { time }: VerdictRecord,
  {
    application,
    digest,
    environment,
  }: { readonly application: string; readonly digest: Digest; readonly environment: string },
): RefusedError {
  return new RefusedError({
    code: 'verdict-closed',
    where: `${application} ${shortDigest(digest)} cannot enter ${environment}`,
    found: `it has a verdict of ${time} beside it that says fail`,
    fix: 'do what that gate asks for, and run it again',
  });
}
