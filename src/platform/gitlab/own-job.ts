import { UsageError } from '../../base/errors.ts';
import type { GitlabFacts } from '../facts.ts';

/** Returns the number of this job. @throws UsageError `no-run` outside a job */
export function ownJobId({ jobId }: GitlabFacts): NonNullable<GitlabFacts['jobId']> {
  if (jobId !== undefined) return jobId;
  throw new UsageError({
    code: 'no-run',
    where: 'GitLab',
    expected: 'the number of this job in CI_JOB_ID',
    found: 'nothing',
  });
}
