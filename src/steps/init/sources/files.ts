import { isKustomization } from '../../../manifests/layouts/kustomize-paths.ts';
import type { Occurrence, Source } from '../model.ts';
import { templateOf } from '../words.ts';
import { imagesIn } from './images.ts';

/** Files whose path names an environment: values of charts, patches, plain manifests. */
export const files: Source = {
  recognises: 'a file whose path names an environment: `cart/values-prod.yaml`, `envs/prod/cart.yaml`',
  find({ index, named }) {
    return index.paths.flatMap((file): readonly Occurrence[] => {
      const template = isKustomization(file) ? undefined : templateOf(file, named);
      if (template === undefined) return [];
      return imagesIn(file, index.text(file) ?? '').map(({ repository, path }) => {
        const manifests = { layout: 'file', file: template.path, path } as const;
        return { repository, environment: template.environment, manifests, file };
      });
    });
  },
};
