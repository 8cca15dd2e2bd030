import { RefusedError } from '../../errors.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { PromoteRequest } from './request.ts';
import type { Route } from './route.ts';
import { verdictIn, type VerdictSubject } from './verdict.ts';

/** What has to be shown on the way in. */
export interface Entrance {
  readonly subject: VerdictSubject;
  /** File of the verdict that was handed over. */
  readonly verdictFile: string | undefined;
}

interface Asked {
  readonly route: Route;
  readonly digest: Digest;
}

/**
 * Looks whether an environment lets anybody in this way. Throws RefusedError where one that people decide about is
 * entered by itself, and where a verdict is required and nothing shows one. A rollback is to what has been let in.
 */
export function requireEntrance({ route, digest }: Asked, request: PromoteRequest, { gateRuns }: Context): Entrance {
  const verdictFile = request['verdict-file'];
  if (route.kind === 'references') {
    return { subject: { digest, environment: undefined, application: undefined }, verdictFile };
  }
  const { application, to, rollback } = route;
  if (request.auto && to.promotion !== 'automatic') {
    throw new RefusedError(
      'not-automatic',
      `${to.name} is entered by ${to.promotion} promotion, and "auto" promotes without anybody asking: name the application and leave "auto" out, or set promotion: automatic in the flow file`,
    );
  }
  if (to.requireVerdict && !rollback && !gateRuns && verdictFile === undefined) {
    throw new RefusedError(
      'verdict-missing',
      `${application.name} ${shortDigest(digest)} cannot enter ${to.name}: ${why(to.promotion)}, expected its file in "verdict-file", found nothing; run the gate with "artifact", "environment" and "verdict-file" first, or promote with the action that runs both`,
    );
  }
  return { subject: { digest, environment: to.name, application: application.name }, verdictFile };
}

function why(promotion: string): string {
  return promotion === 'controlled'
    ? 'its promotion is controlled, so it takes a verdict of the gate'
    : 'it takes a verdict of the gate';
}

/** Reads the verdict that was handed over, if any. Throws EvidenceError and RefusedError as `verdictIn` does. */
export async function openEntrance(
  { subject, verdictFile }: Entrance,
  { files }: Ports,
): Promise<Promotion['gate'] | undefined> {
  return verdictFile === undefined ? undefined : verdictIn(verdictFile, subject, files);
}
