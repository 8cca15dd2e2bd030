import { UsageError } from '../../base/errors.ts';
import type { GithubFacts } from '../facts.ts';

/** Returns the number of this run. @throws UsageError `no-run` outside a run */
export function ownRunId({ runId }: Pick<GithubFacts, 'runId'>): NonNullable<GithubFacts['runId']> {
  if (runId !== undefined) return runId;
  throw new UsageError({
    code: 'no-run',
    where: 'GitHub',
    expected: 'the number of this run in GITHUB_RUN_ID',
    found: 'nothing',
  });
}
