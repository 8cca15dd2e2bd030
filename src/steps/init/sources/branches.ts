import { isKustomization } from '../../../manifests/layouts/kustomize-paths.ts';
import { imagesBelow } from '../../../manifests/overlays/images-below.ts';
import { tierOf } from '../../../flow/tier-words.ts';
import type { Git } from '../../../git/git.ts';
import type { Occurrence, SurveyedTree } from '../model.ts';

import { imagesIn } from './images.ts';

/** Branches by the environment that each is named after: `prod`, `env/prod`. */
export async function environmentBranches(git: Git, cwd: string): Promise<ReadonlyMap<string, string>> {
  const refs = ['refs/heads', 'refs/remotes/origin'];
  const { exitCode, text } = await git.run(['for-each-ref', '--format=%(refname)', ...refs], {
    cwd,
    accept: [128, 129],
  });
  if (exitCode !== 0) return new Map();
  const branches = text.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/origin)\//, ''));
  const named = branches.map((branch): [string, string] => [branch.slice(branch.lastIndexOf('/') + 1), branch]);
  return new Map(named.filter(([name]) => tierOf(name) !== undefined && /^[a-z0-9-]{1,63}$/.test(name)));
}

/** The images of a tree whose branches are environments: the same places in each. */
export function inBranches({ index }: SurveyedTree, environments: Iterable<string>): readonly Occurrence[] {
  const places = index.paths.flatMap((file): readonly Omit<Occurrence, 'environment'>[] => {
    if (!isKustomization(file)) {
      return imagesIn(file, index.text(file) ?? '').map(({ repository, path }) => ({
        repository,
        manifests: { layout: 'file', file, path },
        file,
      }));
    }
    const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    const overlay = index.kustomizationOf(directory === '.' ? '' : directory);
    if (overlay === undefined || overlay.isComponent) return [];
    return imagesBelow(index, overlay).images.map(({ name }) => ({
      repository: name,
      manifests: { layout: 'kustomize', directory },
      file,
    }));
  });
  return [...environments].flatMap((environment) => places.map((place) => Object.assign({ environment }, place)));
}
