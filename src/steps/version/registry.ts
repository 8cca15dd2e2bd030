import type { TakenVersion } from '../../version/model.ts';
import { versionOfOciTag } from '../../version/names.ts';
import type { Ports } from '../ports.ts';
import type { VersionInputs } from './model.ts';

/** Versions that the target image repository holds; none when no image is given. Throws RemoteError and UsageError. */
export async function takenVersionsIn(inputs: VersionInputs, ports: Ports): Promise<TakenVersion[]> {
  if (inputs.image === undefined) return [];
  const { parseReference } = await import('../../registry/reference.ts');
  const repository = ports.registries.open(parseReference(inputs.image));
  const tags = await repository.tags();
  return tags.flatMap((tag) => {
    const version = versionOfOciTag(tag);
    return version === undefined ? [] : [{ version, by: `${repository.name}:${tag}` }];
  });
}
