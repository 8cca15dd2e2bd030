import type { YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Data } from './emit.ts';
import type { Change } from './edit.ts';
import { named, refuseStaleDigest } from './image-text.ts';
import type { AnchorPolicy } from './locate.ts';
import { locate } from './locate.ts';
import type { NamedImage, WantedImage } from './manifests.ts';
import { stringAt } from './nodes.ts';
import { changed } from './set.ts';
import type { Stream } from './stream.ts';
import type { YamlPath } from './yamlpath.ts';

/** An Argo CD Application's `helm.parameters`: a list of names and values, such as image.repository, image.tag. */
export function isParameters(node: unknown): node is YAMLSeq {
  return isSeq(node) && node.items.some((item) => isMap(item) && imagePrefix(stringAt(item, 'name')) !== undefined);
}

/** `a.image` of `a.image.tag`; undefined for a parameter that is no part of an image. */
export function imagePrefix(name: string | undefined): string | undefined {
  return /^(.*image)\.(?:repository|tag|digest)$/i.exec(name ?? '')?.[1];
}

export function readParameters(list: YAMLSeq, prefix = prefixOf(list)): NamedImage {
  return named(
    valueOf(list, `${prefix}.repository`),
    valueOf(list, `${prefix}.tag`),
    valueOf(list, `${prefix}.digest`),
  );
}

export function parameterChanges(
  stream: Stream,
  path: YamlPath,
  list: YAMLSeq,
  wanted: WantedImage,
  anchors: AnchorPolicy,
  prefix = prefixOf(list),
): readonly Change[] {
  refuseStaleDigest(stream.file, valueOf(list, `${prefix}.digest`), wanted);
  const changes: Change[] = [];
  for (const part of ['repository', 'tag', 'digest'] as const) {
    const [name, value] = [`${prefix}.${part}`, wanted[part]];
    if (value === undefined) continue;
    const at = locate(
      stream,
      { ...path, segments: [...path.segments, { key: 'name', value: name }, { key: 'value' }] },
      anchors,
    );
    if (at.node === undefined) changes.push({ kind: 'item', list, data: { name, value } satisfies Data });
    else if (changed(at.node, value)) changes.push({ kind: 'set', at, value });
  }
  return changes;
}

function prefixOf(list: YAMLSeq): string {
  for (const item of list.items) {
    const prefix = imagePrefix(stringAt(item, 'name'));
    if (prefix !== undefined) return prefix;
  }
  return 'image';
}

function valueOf(list: YAMLSeq, name: string): string | undefined {
  return stringAt(
    list.items.find((item) => stringAt(item, 'name') === name),
    'value',
  );
}
