import { splitImage } from '../../../manifests/overlays/image-name.ts';
import { imagesBelow, type ImageBelow } from '../../../manifests/overlays/images-below.ts';
import type { Kustomization } from '../../../manifests/overlays/model.ts';
import { isKustomization } from '../../../manifests/layouts/kustomize-paths.ts';
import type { Occurrence, Source, SurveyedTree } from '../model.ts';
import { templateOf } from '../words.ts';

/** Kustomizations whose directory names an environment, and the images of what they take in. */
export const kustomize: Source = {
  recognises: 'a kustomization whose directory names an environment: `apps/cart/overlays/prod`',
  find(tree) {
    return tree.index.paths.filter(isKustomization).flatMap((file) => inOverlay(tree, file));
  },
};

function inOverlay({ index, named }: SurveyedTree, file: string): readonly Occurrence[] {
  const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const template = templateOf(directory, named);
  const overlay = template && index.kustomizationOf(directory);
  if (template === undefined || overlay === undefined || overlay.isComponent) return [];
  // A kustomization that takes in other overlays is a list of them; each has its own images.
  if (overlay.resources.some((path) => templateOf(path, named) !== undefined && isOverlay(index, path))) return [];
  const before = imagesBelow(index, overlay, 0).images;
  const after = imagesBelow(index, overlay).images;
  return after.flatMap((image, at) => {
    const name = splitImage(before[at]?.name ?? image.name).name;
    const occurrence = occurrenceOf(image, name, template.path);
    return occurrence === undefined ? [] : [{ ...occurrence, environment: template.environment, file }];
  });
}

function isOverlay(index: SurveyedTree['index'], path: string): boolean {
  const below: Kustomization | undefined = index.kustomizationOf(path);
  return below !== undefined && !below.isComponent;
}

function occurrenceOf(
  { name: repository }: ImageBelow,
  name: string,
  directory: string,
): Pick<Occurrence, 'repository' | 'manifests'> | undefined {
  if (repository === '' || /[$ {]/.test(repository)) return undefined;
  const alias = name === repository ? {} : { image: name };
  return { repository, manifests: { layout: 'kustomize', directory, ...alias } };
}
