import { isMap } from 'yaml';
import { undefinedIfRefusedSync } from '../../../base/errors.ts';
import { stringAt } from '../../../manifests/yaml/nodes.ts';
import { openStream } from '../../../manifests/yaml/stream.ts';
import type { Occurrence, Source } from '../model.ts';
import { templateOf } from '../words.ts';

/** HelmReleases of Flux whose values say no image: the chart does, and the user says which. */
export const releases: Source = {
  recognises: 'a `HelmRelease` whose path names an environment; the input `images` says its image',
  find({ index, named, images }) {
    return index.paths.flatMap((file): readonly Occurrence[] => {
      const text = index.text(file) ?? '';
      const template = /\bHelmRelease\b/.test(text) ? templateOf(file, named) : undefined;
      if (template === undefined) return [];
      const stream = undefinedIfRefusedSync(() => openStream(text, file));
      return (stream?.documents ?? []).flatMap(({ contents }): readonly Occurrence[] => {
        const application = stringAt(contents, 'kind') === 'HelmRelease' ? nameIn(contents) : undefined;
        const repository = application === undefined ? undefined : images.get(application);
        if (application === undefined || repository === undefined) return [];
        const path = `HelmRelease/${application}:spec.values.image`;
        const manifests = { layout: 'file', file: template.path, path } as const;
        return [{ repository, environment: template.environment, manifests, file, application }];
      });
    });
  },
};

function nameIn(contents: unknown): string | undefined {
  return isMap(contents) ? stringAt(contents.get('metadata'), 'name') : undefined;
}
