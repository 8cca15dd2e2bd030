import type { Registries } from '../../src/registry/registry.ts';

/** What a registry answers when it is asked for a digest; an error is thrown. */
export type HeldDigest = (digest: string) => boolean | Error;

/** The registries of a world, which answer at once whether they hold a digest. */
export function answeringRegistries(registries: Registries, held: HeldDigest = () => true): Registries {
  return {
    until: () => answeringRegistries(registries, held),
    open: (reference) => ({
      ...registries.open(reference),
      resolve: (tagOrDigest) => {
        const answer = held(tagOrDigest);
        if (answer instanceof Error) return Promise.reject(answer);
        const digest = `sha256:${tagOrDigest.slice('sha256:'.length)}` as const;
        return Promise.resolve(answer ? { mediaType: 'application/json', digest, size: 1 } : undefined);
      },
    }),
  };
}
