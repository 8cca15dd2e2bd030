import { isMap } from 'yaml';
import { undefinedIfRefusedSync } from '../../../base/errors.ts';
import { keyText, nodeOf, stringAt } from '../../../manifests/yaml/nodes.ts';
import { openStream } from '../../../manifests/yaml/stream.ts';
import { formatSegments, type Segment } from '../../../manifests/yaml/yamlpath.ts';
import type { Occurrence, Source } from '../model.ts';
import { templateOf } from '../words.ts';

/** Values files that hold a tag alone: the chart has the repository, and the user says which. */
export const tags: Source = {
  recognises:
    'values with `image.tag` and no repository, in a file whose path names an environment; the input `images` says it',
  find({ index, named, images }) {
    if (images.size === 0) return [];
    return index.paths.flatMap((file): readonly Occurrence[] => {
      const template = templateOf(file, named);
      const found = template === undefined ? [] : tagsIn(file, index.text(file) ?? '');
      return [...images].flatMap(([application, repository]) => {
        // One application owns every tag; of several, each has those whose place bears its name.
        const path = found.find((one) => images.size === 1 || `${file}.${one}`.includes(application));
        if (template === undefined || path === undefined) return [];
        const manifests = { layout: 'file', file: template.path, path } as const;
        return [{ repository, environment: template.environment, manifests, file, application }];
      });
    });
  },
};

function tagsIn(file: string, text: string): readonly string[] {
  const stream = undefinedIfRefusedSync(() => openStream(text, file));
  const [document] = stream?.documents ?? [];
  return stream?.documents.length === 1 && document !== undefined ? visit(document.contents, []) : [];
}

function visit(node: unknown, path: readonly Segment[]): readonly string[] {
  if (!isMap(node)) return [];
  const last = path.at(-1);
  const isImage = last !== undefined && 'key' in last && /image$/i.test(last.key);
  if (isImage && node.has('tag') && stringAt(node, 'repository') === undefined) {
    return [formatSegments([...path, { key: 'tag' }])];
  }
  return node.items.flatMap(({ key, value }) => {
    const name = keyText(key);
    return name === undefined ? [] : visit(nodeOf(value), [...path, { key: name }]);
  });
}
