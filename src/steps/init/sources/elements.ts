import { tierOf } from '../../../flow/tier-words.ts';
import type { Occurrence, Source } from '../model.ts';

import { imagesIn } from './images.ts';

/** Elements of lists that say their environment, as those of an ApplicationSet do. */
export const elements: Source = {
  recognises:
    'an element of a list that says its environment: `elements[stage=prod,codebase=cart]` of an ApplicationSet',
  find({ index, named }) {
    return index.paths.flatMap((file): readonly Occurrence[] => {
      const text = index.text(file) ?? '';
      if (!/\belements:/.test(text)) return [];
      return imagesIn(file, text).flatMap(({ repository, path }) => {
        const [whole = '', key = '', environment = ''] = /\b(stage|environment|env)=([a-z0-9-]+)/.exec(path) ?? [];
        const isOne = named.length > 0 ? named.includes(environment) : tierOf(environment) !== undefined;
        if (!isOne) return [];
        const template = path.replace(whole, `${key}={environment}`);
        return [{ repository, environment, manifests: { layout: 'file', file, path: template }, file }];
      });
    });
  },
};
