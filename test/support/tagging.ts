import type { Manifest, Repository } from '../../src/registry/registry.ts';
import { setTag, tagState } from '../../src/registry/tag.ts';

/** Looks how the tag stands and sets it, as a promotion does. */
export async function tagIfFree(repository: Repository, tag: string, manifest: Manifest): Promise<boolean> {
  return setTag(repository, tag, manifest, await tagState(repository, tag, manifest.descriptor.digest));
}
