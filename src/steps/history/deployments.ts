import { signatureOf } from '../../records/chain.ts';
import { deploymentsOf } from '../../records/deployment.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Repository } from '../../registry/registry.ts';
import type { DeploymentLine, HistoryPlan } from './model.ts';

/** Tells whether an environment of the flow says when it runs something, so that a wait may have recorded it. */
export function areRecorded({ flow }: HistoryPlan): boolean {
  return flow.environments.some(({ sync, confirm }) => sync !== undefined || confirm !== undefined);
}

/** Reads what waits for an artifact ended with; throws as `recordsOf` does. */
export async function deploymentLines(
  repository: Repository,
  digest: Digest,
  { flowNames, application, trust }: HistoryPlan,
  warn: (message: string) => void,
): Promise<readonly DeploymentLine[]> {
  const found = await deploymentsOf(repository, digest, { warn });
  return found.flatMap((record) => {
    if ('unreadable' in record.content) return [];
    const { subjects, deployment } = record.content.statement;
    const isOwn =
      subjects.includes(digest) && flowNames.has(deployment.flow) && deployment.application === application.name;
    if (!isOwn) return [];
    const { environment, time } = deployment;
    const signature = signatureOf(record, trust, { environment, statement: 'entry', time });
    return [{ record: record.digest, digest, signature, deployment }];
  });
}
