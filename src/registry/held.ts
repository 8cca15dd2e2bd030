import { mapBounded } from '../bounded.ts';
import { type Artifact, isElsewhere } from './artifact.ts';
import type { Digest } from './digest.ts';
import { contentOf } from './manifest.ts';
import { isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './registry.ts';

type Parts = Pick<Artifact, 'levels' | 'blobs'>;

/** What is known of what a repository has. */
export interface Held {
  /** Asks for what has not been asked for. Throws RemoteError. */
  look(parts: Parts): Promise<void>;
  /** False too where it was not asked for: that is written again at worst. */
  has(digest: Digest): boolean;
}

const atOnce = 8;
/** `{}`, the configuration of what has none (OCI image-spec 1.1, "Guidance for an Empty Descriptor"): artifacts share it. */
const emptySize = 2;

/**
 * From the layers up: where a layer is missing, neither the configuration nor a manifest above is asked for, because
 * whoever wrote those there would have written the layer first.
 */
export function heldFromBelow(repository: Repository): Held {
  const asked = new Map<Digest, boolean | Promise<boolean>>();

  async function ask({ digest }: Descriptor, question: () => Promise<boolean>): Promise<boolean> {
    const answer = asked.get(digest) ?? question();
    asked.set(digest, answer);
    asked.set(digest, await answer);
    return answer;
  }

  const askBlob = (blob: Descriptor) => ask(blob, () => repository.hasBlob(blob));

  async function lookAt(manifest: Manifest): Promise<void> {
    const { blobs, manifests } = contentOf(manifest, repository.name);
    const [configuration, ...layers] = blobs;
    const isShared = configuration !== undefined && configuration.size <= emptySize;
    const below = [...(isShared ? blobs : layers), ...manifests].filter((part) => !isElsewhere(part));
    const there = await mapBounded(below, atOnce, (part) =>
      // What an index names has had its turn.
      isManifestType(part.mediaType) ? Promise.resolve(asked.get(part.digest) ?? false) : askBlob(part),
    );
    if (!there.every(Boolean)) return;
    const above = ask(manifest.descriptor, () => isThere(repository, manifest));
    await Promise.all([above, ...(configuration === undefined ? [] : [askBlob(configuration)])]);
  }

  return {
    look: async ({ levels }) => {
      for (const level of levels.toReversed()) await mapBounded(level, atOnce, lookAt);
    },
    has: (digest) => asked.get(digest) === true,
  };
}

/**
 * For a repository of the same registry: manifests alone while the artifact `digest` is not there. To mount a blob that
 * is there already is one request, as looking for it would be.
 */
export function heldBesideMounts(repository: Repository, digest: Digest): Held {
  const there = new Set<Digest>();
  return {
    look: async ({ levels, blobs }) => {
      const note = async (one: Descriptor, isHeld: Promise<boolean>) => (await isHeld) && there.add(one.digest);
      await mapBounded(levels.flat(), atOnce, (one) => note(one.descriptor, isThere(repository, one)));
      if (!there.has(digest)) return;
      await mapBounded(blobs, atOnce, (blob) => note(blob, repository.hasBlob(blob)));
    },
    has: (part) => there.has(part),
  };
}

async function isThere(repository: Repository, { descriptor }: Manifest): Promise<boolean> {
  return (await repository.resolve(descriptor.digest)) !== undefined;
}
