import { isRecord } from '../../base/json-path.ts';
import { localPath } from '../layouts/kustomize-paths.ts';
import type { Data } from './data.ts';
import { listIn, mappingsIn, textIn, valueIn } from './data.ts';
import type { ImageEntry, Kustomization, Patch } from './model.ts';

/** Reads a kustomization. Throws RefusedError for a file that must not be read. */
export function readKustomization(path: string, text: string): Kustomization {
  const directory = path.split('/').slice(0, -1);
  const [data = {}, ...more] = mappingsIn(text, path);
  const references = [...textsIn(data, 'resources'), ...textsIn(data, 'bases')];
  const components = textsIn(data, 'components');
  const local = (reference: string) => localPath(directory, reference);
  return {
    name: path,
    path,
    directory: directory.join('/'),
    isComponent: textIn(data, 'kind') === 'Component',
    resources: references.flatMap((one) => local(one) ?? []),
    components: components.flatMap((one) => local(one) ?? []),
    remote: [...references.filter((one) => local(one) === undefined), ...makersIn(data)],
    images: entriesIn(listIn(data, 'images')),
    patches: patchesIn(data, local),
    opaque: [
      ...(more.length > 0 ? ['it has several documents'] : []),
      ...components.filter((one) => local(one) === undefined).map((one) => `it takes in the component ${one}`),
      ...opaqueParts(data),
    ],
  };
}

/** Reads entries of `images`; an item that is none has no effect. */
export function entriesIn(items: readonly unknown[]): readonly ImageEntry[] {
  return items.flatMap((item) => {
    const name = textIn(item, 'name');
    if (name === undefined) return [];
    const [newName, newTag] = [textIn(item, 'newName'), textIn(item, 'newTag')];
    return [{ name, newName, newTag, digest: textIn(item, 'digest'), tagSuffix: textIn(item, 'tagSuffix') }];
  });
}

/** Reads patches of all kinds; `local` resolves the path of a file. */
export function patchesIn(data: unknown, local: (reference: string) => string | undefined): readonly Patch[] {
  const merged = textsIn(data, 'patchesStrategicMerge').map((text) =>
    text.includes('\n') || text.includes(':')
      ? { text, file: undefined, target: undefined }
      : { text: undefined, file: local(text), target: undefined },
  );
  const others = [...listIn(data, 'patches'), ...listIn(data, 'patchesJson6902')].map((item) => {
    const path = textIn(item, 'path');
    const target = valueIn(item, 'target');
    return {
      text: textIn(item, 'patch') ?? textIn(item, 'inline'),
      file: path === undefined ? undefined : local(path),
      target: isRecord(target) ? { kind: textIn(target, 'kind'), name: textIn(target, 'name') } : undefined,
    };
  });
  return [...merged, ...others];
}

function textsIn(data: unknown, key: string): readonly string[] {
  return listIn(data, key).flatMap((item) => (typeof item === 'string' ? [item] : []));
}

function makersIn(data: Data): readonly string[] {
  return ['helmCharts', 'helmChartInflationGenerator', 'generators'].filter((key) => listIn(data, key).length > 0);
}

/** Transformers and replacements act after `images`. */
function opaqueParts(data: Data): readonly string[] {
  const merged = '<<' in data ? ['it merges keys'] : [];
  const transformers = listIn(data, 'transformers').length > 0 ? ['its transformers are not run'] : [];
  const replacements = listIn(data, 'replacements').some(mayReplaceImage) ? ['its replacements may set images'] : [];
  return [...merged, ...transformers, ...replacements];
}

const imagePath =
  /(?:^|\.)(?:containers|initContainers)(?:\.[^.]+)?(?:\.image.*)?$|^spec(?:\.jobTemplate|\.template|\.spec)*$/;

function mayReplaceImage(replacement: unknown): boolean {
  const targets = listIn(replacement, 'targets');
  if (targets.length === 0) return true;
  return targets.some((target) =>
    listIn(target, 'fieldPaths').some(
      (path) => typeof path !== 'string' || imagePath.test(path.replaceAll(/\[[^\]]*\]/g, '*')),
    ),
  );
}
