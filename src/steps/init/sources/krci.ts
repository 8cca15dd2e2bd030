import type { Occurrence, Source } from '../model.ts';
import { imagesIn } from './images.ts';

const valuesFile = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)-values\.yaml$/;

/** KubeRocketCI's values files, whose path says everything. */
export const krci: Source = {
  recognises: '`<flow>/<environment>/<application>-values.yaml` of KubeRocketCI',
  find({ index }) {
    return index.paths.flatMap((file): readonly Occurrence[] => {
      const [, flow, environment, application] = valuesFile.exec(file) ?? [];
      if (flow === undefined || environment === undefined || application === undefined) return [];
      const image = imagesIn(file, index.text(file) ?? '').find(({ path }) => path === 'image');
      if (image === undefined) return [];
      const { repository } = image;
      return [{ repository, environment, manifests: { layout: 'krci' }, file, flow, application }];
    });
  },
};
