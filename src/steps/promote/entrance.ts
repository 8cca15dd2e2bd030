import { RefusedError } from '../../base/errors.ts';
import type { Promotion } from '../../records/records.ts';
import type { ProvenVerdict } from '../../records/verdict-proof.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { Entrance, Source } from './model.ts';
import type { ArtifactRequest, PromotionRequest } from './request/request.ts';
import { verdictIn } from './verdict-file.ts';

/**
 * Finds the verdict that an environment requires. A rollback is to an artifact that has been let in.
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
  const { flow, application, to } = request;
  const subject = { digest, environment: to.name, application: application.name };
  if (request.kind === 'rollback' || !to.requireVerdict || context.gateRuns) return { subject, verdictFile };
  const proof = await verdictBeside(request, [source.repository, destination], digest, context);
  if (proof === undefined && verdictFile === undefined) {
    throw new RefusedError({
      code: 'verdict-missing',
      where: `${application.name} ${shortDigest(digest)} cannot enter ${to.name}`,
      expected: `the gate's verdict in "verdict-file"${to.promotion === 'controlled' ? ', because its promotion is controlled' : ''}`,
      found: 'nothing',
      fix: 'run the gate with "artifact", "environment" and "verdict-file" first, or promote with the action that runs both',
    });
  }
  return {
    subject: { ...subject, policy: await context.policy(flow, to.name) },
    verdictFile,
    ...(proof !== undefined && { verdict: proof.record }),
  };
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

/**
 * Finds the record of the verdict that opens the environment. Undefined where the flow has no records, and where it
 * trusts no keys and a file was handed over: then a file is worth as much.
 *
 * @throws RefusedError as `requireVerdict` does
 */
async function verdictBeside(
  { flow, application, to, verdictFile }: PromotionRequest,
  places: readonly Reference[],
  digest: Digest,
  context: Context,
): Promise<ProvenVerdict | undefined> {
  if (flow.records === undefined) return undefined;
  const ledger = await context.ledger(flow);
  if (ledger.trust.length === 0 && verdictFile !== undefined) return undefined;
  const policy = await context.policy(flow, to.name);
  const entry = { digest, application: application.name, environment: to.name, policy };
  const ignored = ', and the file in "verdict-file" does not count where the flow has trusted-keys';
  return ledger.proveVerdict(entry, places, verdictFile === undefined ? '' : ignored);
}
