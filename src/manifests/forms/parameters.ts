import type { Document, YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Data } from '../edit/emit.ts';
import type { Change } from '../edit/edit.ts';
import { keyChanges } from './mapping.ts';
import { named, refuseStaleDigest } from './reference-text.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import { lookupIn, stringAt } from '../yaml/nodes.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** An Argo CD Application's `helm.parameters`: a list of names and values, such as image.repository, image.tag. */
export function isParameters(node: unknown): node is YAMLSeq {
  return isSeq(node) && node.items.some((item) => isMap(item) && imagePrefix(stringAt(item, 'name')) !== undefined);
}

/** `a.image` of `a.image.tag`; undefined for a parameter that is no part of an image. */
export function imagePrefix(name: string | undefined): string | undefined {
  return /^(.*image)\.(?:repository|tag|digest)$/i.exec(name ?? '')?.[1];
}

export function readParameters(document: Document.Parsed, list: YAMLSeq): NamedImage {
  const prefix = prefixOf(list);
  const [repository, tag, digest] = ['repository', 'tag', 'digest'].map((part) =>
    valueOf(document, list, `${prefix}.${part}`),
  );
  return named(repository, tag, digest);
}

export function parameterChanges(
  stream: Stream,
  path: YamlPath,
  list: YAMLSeq,
  wanted: WantedImage,
  anchors: AnchorPolicy,
): readonly Change[] {
  const prefix = prefixOf(list);
  const { document } = locate(stream, path, anchors);
  refuseStaleDigest(stream.file, readParameters(document, list).digest, wanted);
  const changes: Change[] = [];
  for (const part of ['repository', 'tag', 'digest'] as const) {
    const [name, value] = [`${prefix}.${part}`, wanted[part]];
    if (value === undefined) continue;
    const own = { ...path, segments: [...path.segments, { key: 'name', value: name }] };
    const { node: parameter } = locate(stream, own, anchors);
    if (isMap(parameter)) changes.push(...keyChanges(stream, own, parameter, { value }, anchors, 'name'));
    else changes.push({ kind: 'item', list, data: { name, value } satisfies Data });
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

function valueOf(document: Document.Parsed, list: YAMLSeq, name: string): string | undefined {
  const item = list.items.find((one) => stringAt(one, 'name') === name);
  return isMap(item) ? lookupIn(document, item)('value') : undefined;
}
