import type { Demand } from '../../../flow/gates/approval.ts';
import type { Approval, EnvironmentEntry } from '../../../platform/platform.ts';
import { statusOf } from './approval-policy.ts';
import type { ArtifactFacts } from './artifact-facts.ts';
import type { RowResult } from './row.ts';

/**
 * Tells whether an approval may be older than the artifact.
 * GitHub gives no time of an approval, only the earliest possible one.
 */
export function isEarly(approval: Approval, entry: EnvironmentEntry, fixed: ArtifactFacts['fixed']): boolean {
  return fixed !== undefined && (approval.at ?? entry.since).getTime() < fixed.at.getTime();
}

/**
 * Judges whether the approved artifact was fixed when it was approved.
 * A digest that was named before the approval was; so was one that a record shows where it comes from.
 */
export function artifactFirst(
  { fixed, moved }: Pick<ArtifactFacts, 'fixed' | 'moved'>,
  approvals: readonly Approval[],
  entry: EnvironmentEntry,
  demand: Demand,
  isNamed: boolean,
): RowResult {
  if (moved !== undefined) {
    const advice = 'Promote it to the environment before again, start a new run, and have that approved';
    return { status: statusOf(demand, false), found: moved, advice };
  }
  if (fixed === undefined && isNamed) return { status: 'pass', found: 'named by its digest before the approval' };
  if (fixed === undefined) {
    return {
      status: demand === 'required' ? 'error' : 'warn',
      found: 'no record shows when the artifact was fixed, and its own dates prove nothing',
      advice:
        'Add "records" to the flow, or have the digest named before it is approved; or set approval.artifact-first to warn or off',
    };
  }
  const first = approvals.find((one) => one.state === 'approved' && isEarly(one, entry, fixed));
  const when = `fixed ${fixed.at.toISOString()} by the word of ${fixed.by}`;
  if (first === undefined) return { status: 'pass', found: when };
  const since = first.at === undefined ? `some time after ${entry.since.toISOString()}` : first.at.toISOString();
  return {
    status: statusOf(demand, false),
    found: `${when}, approved by ${first.reviewer} ${since}`,
    advice: 'Start a new run for the artifact as it is, and have that approved',
  };
}
