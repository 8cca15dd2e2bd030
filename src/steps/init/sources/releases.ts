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
      return releasesIn(text, file).flatMap(({ application, hasImage }): readonly Occurrence[] => {
        const repository = images.get(application);
        if (repository === undefined || !hasImage) return [];
        const path = `HelmRelease/${application}:spec.values.image`;
        const manifests = { layout: 'file', file: template.path, path } as const;
        return [{ repository, environment: template.environment, manifests, file, application }];
      });
    });
  },
  lacking({ index, named, images }) {
    return index.paths.flatMap((file) => {
      const text = index.text(file) ?? '';
      if (!/\bHelmRelease\b/.test(text) || templateOf(file, named) === undefined) return [];
      return releasesIn(text, file).flatMap(({ application, hasImage }) => {
        const repository = images.get(application);
        if (repository === undefined || hasImage) return [];
        const add = `image: { repository: ${repository}, tag: … }`;
        return [`the HelmRelease ${application} of ${file} has no image in spec.values: add ${add}`];
      });
    });
  },
};

interface Release {
  readonly application: string;
  /** Whether its values have a key `image`, which a promotion can write. */
  readonly hasImage: boolean;
}

function releasesIn(text: string, file: string): readonly Release[] {
  const stream = undefinedIfRefusedSync(() => openStream(text, file));
  return (stream?.documents ?? []).flatMap((document): readonly Release[] => {
    const { contents } = document;
    const application = stringAt(contents, 'kind') === 'HelmRelease' ? nameIn(contents) : undefined;
    if (application === undefined) return [];
    return [{ application, hasImage: document.getIn(['spec', 'values', 'image']) !== undefined }];
  });
}

function nameIn(contents: unknown): string | undefined {
  return isMap(contents) ? stringAt(contents.get('metadata'), 'name') : undefined;
}
