import { RefusedError, StepError } from '../../base/errors.ts';
import { pointAt, formatRepository, parseLocation } from '../../registry/reference.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Ports } from '../ports.ts';
import type { ImageRequest, Inputs, Part, RegistryAnswer } from './model.ts';

/** Time for all of it: a question beside the way must not hold up the commit. */
const maxMs = 10_000;

/**
 * Asks the environment's registry whether it holds the digest. Undefined where nothing is asked: without a digest, with
 * `commit: none` and `check-registry: off`.
 * @throws RemoteError where the answer is required and there is none.
 */
export async function askRegistry(
  request: ImageRequest,
  { 'check-registry': level, commit }: Inputs,
  ports: Ports,
): Promise<RegistryAnswer | undefined> {
  if (request.digest === undefined || level === 'off' || commit === 'none') return undefined;
  return answerOf(request, request.digest, ports, level === 'required');
}

async function answerOf(
  { environment, application }: ImageRequest,
  digest: Digest,
  { registries, clock }: Ports,
  isRequired: boolean,
): Promise<RegistryAnswer> {
  const location = parseLocation(environment.registry, application.image);
  const repository = formatRepository(location);
  const end = new Date(clock.now().getTime() + maxMs);
  try {
    const found = await registries.until(end).open(pointAt(location, { digest })).resolve(digest);
    return { repository, holds: found !== undefined };
  } catch (error) {
    if (!(error instanceof StepError) || isRequired) throw error;
    return { repository, holds: undefined, reason: error.message };
  }
}

/**
 * Asks once more, before anything is written, for the digests that were absent when the plan was made: a promotion of
 * the same run may have brought them.
 * @throws RefusedError for a digest that a registry does not hold: a cluster could not pull it.
 */
export async function refuseAbsent(parts: readonly Part[], ports: Ports): Promise<void> {
  for (const { request, registry } of parts) {
    if (request.kind !== 'image' || request.digest === undefined || registry?.holds !== false) continue;
    const { repository, holds } = await answerOf(request, request.digest, ports, false);
    if (holds !== false) continue;
    throw new RefusedError({
      code: 'artifact-missing',
      where: repository,
      expected: `${request.digest} of ${request.application.name}`,
      found: 'that the registry does not hold it',
      fix: `promote it to ${request.environment.name} first, or set check-registry to off`,
    });
  }
}

/** Returns the sentence for a registry that gave no answer. */
export function registryWarning(answer: RegistryAnswer | undefined): readonly string[] {
  if (answer === undefined || answer.holds !== undefined) return [];
  return [`${answer.repository} gave no answer whether it holds the digest: ${answer.reason ?? ''}`];
}
