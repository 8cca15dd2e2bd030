import { RemoteError } from '../../base/errors.ts';
import { completeness } from './completeness.ts';
import type { CopyPlan, LeftBehind } from './model.ts';
import { shortDigest } from '../digest.ts';
import type { Repository } from '../registry.ts';

/**
 * Verifies a copy at the destination: reads every manifest of the artifact and its attachments, checks it against its
 * digest, and checks the existence of every blob that the registry did not acknowledge by its digest in this run.
 * @throws RemoteError
 */
export async function verifyCopy(
  plan: CopyPlan,
  destination: Repository,
  leftBehind: readonly LeftBehind[] = [],
): Promise<void> {
  const left = new Set(leftBehind.map(({ digest }) => digest));
  const carried = plan.attachments.map(({ manifest }) => manifest).filter((one) => !left.has(one.descriptor.digest));
  for (const { descriptor } of [plan.manifest, ...carried]) {
    const { missing } = await completeness(destination, descriptor.digest);
    if (missing[0] === undefined) continue;
    throw new RemoteError({
      code: 'destination-incomplete',
      where: destination.name,
      expected: `every part of ${shortDigest(descriptor.digest)}, all of which it took`,
      found: `${missing.length} missing, ${missing[0].digest} first; no tag was set`,
      fix: 'run it again',
    });
  }
}
