import type { EnvironmentEntry } from '../../../platform/platform.ts';
import type { ApprovalDemands } from './approval-policy.ts';
import type { RowResult } from './row.ts';

/** A manual job outside of `rules` may fail by default, so the pipeline goes on without it. */
export function jobFinding(
  { job }: EnvironmentEntry,
  { environment }: ApprovalDemands,
  ofJob: string | undefined,
): RowResult {
  if (ofJob !== environment.name) {
    return {
      status: 'fail',
      found: ofJob === undefined ? 'a job without environment' : `a job of ${ofJob}`,
      advice: `Give the job "environment: ${environment.name}", spelt so (CI_ENVIRONMENT_NAME)`,
    };
  }
  if (job === undefined) return { status: 'error', found: 'no job', advice: 'Run the gate in a job' };
  if (job.mayFail) {
    return {
      status: 'fail',
      found: `${environment.name}, with allow_failure: true`,
      advice: 'Set "allow_failure: false" on the job: what is "when: manual" outside of rules has true',
    };
  }
  return { status: 'pass', found: `${environment.name}, on ${job.ref}` };
}
