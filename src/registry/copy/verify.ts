import { RemoteError } from '../../base/errors.ts';
import { completeness } from './completeness.ts';
import type { CopyPlan } from './plan.ts';
import { shortDigest } from '../digest.ts';
import type { Repository } from '../registry.ts';

/**
 * Reads again at the destination what a copy should have left there: every manifest of the artifact and of what is
 * attached to it, checked against its digest, and every blob asked for that the registry did not acknowledge by its
 * digest in this very run. Throws RemoteError.
 */
export async function verifyCopy(plan: CopyPlan, destination: Repository): Promise<void> {
  for (const { descriptor } of [plan.manifest, ...plan.attachments.map(({ manifest }) => manifest)]) {
    const { missing } = await completeness(destination, descriptor.digest);
    if (missing[0] === undefined) continue;
    throw new RemoteError(
      'destination-incomplete',
      `${destination.name} took every part of ${shortDigest(descriptor.digest)} and now lacks ${missing.length} of them, ${missing[0].digest} first; no tag was set, run it again`,
    );
  }
}
