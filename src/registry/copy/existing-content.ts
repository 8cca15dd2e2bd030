import { mapBounded } from '../../base/concurrency.ts';
import { type Artifact, isElsewhere } from '../artifact.ts';
import type { Digest } from '../digest.ts';
import { contentOf } from '../manifest.ts';
import { isManifestType } from '../media-types.ts';
import type { Descriptor, Manifest, Repository } from '../registry.ts';

/** What is known of what a repository has. */
export interface ExistingContent {
  /** Asks for what has not been asked for. Throws RemoteError. */
  look(parts: Pick<Artifact, 'levels' | 'blobs'>): Promise<void>;
  /** False too where it was not asked for: that is written again at worst. */
  has(digest: Digest): boolean;
}

interface PartAnswers extends Pick<ExistingContent, 'has'> {
  ask(part: Descriptor, question: () => Promise<boolean>): Promise<boolean>;
  /** False where it was not asked. */
  answered(digest: Digest): Promise<boolean>;
}

const maxRequests = 8;
/** `{}`, the configuration of what has none (OCI image-spec 1.1, "Guidance for an Empty Descriptor"): artifacts share it. */
const emptySize = 2;

/**
 * From the layers up: where a layer is missing, neither the configuration nor a manifest above is asked for, because
 * whoever wrote those there would have written the layer first.
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
      // What an index names has had its turn.
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
 * For a repository of the same registry: manifests alone while the artifact `digest` is not there. To mount a blob that
 * is there already is one request, as looking for it would be.
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

/** What was asked, each once. */
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
