import { RefusedError } from '../../base/errors.ts';
import type { Promotion } from '../../records/records.ts';
import type { VerdictRecord } from '../../records/verdict.ts';
import { shortDigest } from '../../registry/digest.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { PromoteRequest } from './request.ts';
import type { Route } from './route.ts';
import { type Beside, demandRecord, policyOf } from './verdict-record.ts';
import { verdictIn, type VerdictSubject } from './verdict.ts';

/** What has to be shown on the way in. */
export interface Entrance {
  readonly subject: VerdictSubject;
  /** File of the verdict that was handed over. */
  readonly verdictFile: string | undefined;
  /** The verdict beside the artifact, where the environment takes one. */
  readonly verdict?: VerdictRecord;
}

interface Asked extends Beside {
  readonly route: Route;
}

/**
 * Looks whether an environment lets anybody in. Throws RefusedError where a verdict is required and nothing shows one. A
 * rollback is to what has been let in.
 */
export async function requireEntrance(asked: Asked, request: PromoteRequest, context: Context): Promise<Entrance> {
  const { route, digest } = asked;
  const verdictFile = request['verdict-file'];
  if (route.kind === 'references') {
    return { subject: { digest, environment: undefined, application: undefined }, verdictFile };
  }
  const { application, to, rollback } = route;
  const subject = { digest, environment: to.name, application: application.name };
  if (!to.requireVerdict || rollback || context.gateRuns) return { subject, verdictFile };
  const proof = await demandRecord(route, asked, verdictFile !== undefined, context);
  if (proof === undefined && verdictFile === undefined) {
    throw new RefusedError(
      'verdict-missing',
      `${application.name} ${shortDigest(digest)} cannot enter ${to.name}: ${why(to.promotion)}, expected its file in "verdict-file", found nothing; run the gate with "artifact", "environment" and "verdict-file" first, or promote with the action that runs both`,
    );
  }
  return {
    subject: { ...subject, policy: await policyOf(route.flow, to, context) },
    verdictFile,
    ...(proof !== undefined && { verdict: proof.record }),
  };
}

function why(promotion: string): string {
  return promotion === 'controlled'
    ? 'its promotion is controlled, so it takes a verdict of the gate'
    : 'it takes a verdict of the gate';
}

/**
 * The verdict that was handed over or that lies beside the artifact, if any. Throws EvidenceError and RefusedError as
 * `verdictIn` does.
 */
export async function openEntrance(
  { subject, verdictFile, verdict }: Entrance,
  { files }: Ports,
): Promise<Promotion['gate'] | undefined> {
  const beside = verdict && { verdict: verdict.verdict, digest: verdict.verdictDigest };
  return verdictFile === undefined ? beside : verdictIn(verdictFile, subject, files);
}
