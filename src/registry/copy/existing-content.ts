import { mapBounded } from '../../base/concurrency.ts';
import { type Artifact, isElsewhere } from '../artifact.ts';
import type { Digest } from '../digest.ts';
import { contentOf } from '../manifest.ts';
import { isManifestType } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../registry.ts';

/** The parts of an artifact that a repository already has. */
export interface ExistingContent {
  /** Checks whether parts exist, each once. @throws RemoteError */
  look(parts: Pick<Artifact, 'levels' | 'blobs'>): Promise<void>;
  /** False too for a part that was not checked: it is written again at worst. */
  has(digest: Digest): boolean;
}

interface PartAnswers extends Pick<ExistingContent, 'has'> {
  ask(part: Descriptor, question: () => Promise<boolean>): Promise<boolean>;
  /** False where it was not checked. */
  answered(digest: Digest): Promise<boolean>;
}

const maxRequests = 8;
/**
 * `{}`, the configuration of artifacts that have none (OCI image-spec 1.1, "Guidance for an Empty Descriptor"):
 * artifacts share it.
 */
const emptySize = 2;

/**
 * Checks layers first. If one is missing, no request is sent for its configuration and the manifests above: they would
 * have been written after it.
 */
export function contentFromLayersUp(repository: Repository): ExistingContent {
  const answers = createAnswers();
  const askBlob = (blob: Descriptor) => answers.ask(blob, () => repository.hasBlob(blob));

  async function lookAt(manifest: Manifest): Promise<void> {
    const { blobs, manifests } = contentOf(manifest, repository.name);
    const [configuration, ...layers] = blobs;
    const isShared = configuration !== undefined && configuration.size <= emptySize;
    const below = [...(isShared ? blobs : layers), ...manifests].filter((part) => !isElsewhere(part));
    const there = await mapBounded(below, maxRequests, (part) =>
      // Manifests that an index names have been looked up before it.
      isManifestType(part.mediaType) ? answers.answered(part.digest) : askBlob(part),
    );
    if (!there.every(Boolean)) return;
    const above = answers.ask(manifest.descriptor, () => isThere(repository, manifest));
    await Promise.all([above, ...(configuration === undefined ? [] : [askBlob(configuration)])]);
  }

  return {
    look: async ({ levels }) => {
      for (const level of levels.toReversed()) await mapBounded(level, maxRequests, lookAt);
    },
    has: (part) => answers.has(part),
  };
}

/**
 * Checks manifests alone while the artifact `digest` is not there, for a copy within one registry: to mount a blob is
 * one request, as looking for it would be.
 */
export function contentBesideMounts(repository: Repository, digest: Digest): ExistingContent {
  const answers = createAnswers();
  return {
    look: async ({ levels, blobs }) => {
      await mapBounded(levels.flat(), maxRequests, (one) =>
        answers.ask(one.descriptor, () => isThere(repository, one)),
      );
      if (answers.has(digest))
        await mapBounded(blobs, maxRequests, (blob) => answers.ask(blob, () => repository.hasBlob(blob)));
    },
    has: (part) => answers.has(part),
  };
}

/** Caches answers, so that each part is checked once. */
function createAnswers(): PartAnswers {
  const asked = new Map<Digest, boolean | Promise<boolean>>();
  return {
    ask: async ({ digest }, question) => {
      const answer = asked.get(digest) ?? question();
      asked.set(digest, answer);
      asked.set(digest, await answer);
      return answer;
    },
    answered: async (digest) => (await asked.get(digest)) ?? false,
    has: (digest) => asked.get(digest) === true,
  };
}

async function isThere(repository: Repository, { descriptor }: Manifest): Promise<boolean> {
  return (await repository.resolve(descriptor.digest)) !== undefined;
}
