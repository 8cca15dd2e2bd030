import type { Environment, Flow } from '../../../flow/flow.ts';
import { policyHash } from '../../../flow/policy-hash.ts';
import type { VerdictRecord } from '../../../records/verdict.ts';
import { type Digest, digestOf, isDigest } from '../../../registry/digest.ts';
import type { Subject, Verdict, Proof } from '../model.ts';

/**
 * Returns the content of a proof.
 * Undefined where the flow has no records, or the gate is not about one artifact of one application.
 */
export function proofOf(
  { application, digest }: Subject,
  flow: Flow | undefined,
  environment: Environment | undefined,
): Proof | undefined {
  if (flow?.records === undefined || environment === undefined) return undefined;
  if (application === undefined || digest === undefined || !isDigest(digest)) return undefined;
  return {
    digest,
    flow: flow.name,
    application,
    environment: environment.name,
    policy: policyHash(environment),
    validFor: flow.records.verdictValidFor,
  };
}

/** Makes the record of a verdict; undefined where it proves nothing, neither open nor closed. */
export function recordOf(proof: Proof, verdict: Verdict): VerdictRecord | undefined {
  if (verdict.verdict === 'error' || verdict.expires === undefined) return undefined;
  const { flow, application, environment, policy } = proof;
  const passed = verdict.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
  return {
    verdict: verdict.verdict,
    flow,
    application,
    environment,
    policy,
    ...(verdict.policy.commit !== undefined && { policyCommit: verdict.policy.commit }),
    ...(verdict.change !== undefined && { change: verdict.change }),
    verdictDigest: digestOfVerdict(verdict),
    time: verdict.at,
    expires: verdict.expires,
    passed: [...new Set(passed)],
    ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
  };
}

/** Serializes a verdict as in `verdict-file`. */
export function verdictJson(verdict: Verdict): string {
  return `${JSON.stringify(verdict, null, 2)}\n`;
}

export function digestOfVerdict(verdict: Verdict): Digest {
  return digestOf(new TextEncoder().encode(verdictJson(verdict)));
}
