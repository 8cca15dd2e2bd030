import type { ReleasedFile } from './tekton-task.ts';

/**
 * The single file of the version of package.json. `sums` has the lines of `sha256sum`, one a release, by the name
 * `krci-deploy-X.Y.Z.mjs`; `npm run release -- prepare` adds one.
 */
export function releasedFile(version: string, sums: string): ReleasedFile {
  const line = sums.split('\n').find((one) => one.endsWith(`  krci-deploy-${version}.mjs`));
  return {
    url: `https://github.com/kuberocketci/krci-deploy/releases/download/v${version}/krci-deploy.mjs`,
    checksum: line?.slice(0, 64) ?? '',
  };
}
