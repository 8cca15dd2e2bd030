import type { Node, Scalar } from 'yaml';
import { isCollection, isMap, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import { keysIn, lookupIn, stringOf } from '../yaml/nodes.ts';
import { pinsBeside } from './pins.ts';
import { parseImageText } from './reference-text.ts';
import { changed } from '../edit/set.ts';
import { wholeNumber } from '../edit/set-number.ts';
import type { Stream } from '../yaml/model.ts';
import { isToml, jsonFile, throughToml } from '../toml/toml.ts';
import type { Editor } from '../place.ts';
import { throughPath } from './text-in-text.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../yaml/yamlpath.ts';

/** One value at a path, whatever it means. */
export interface ValuePlace {
  readonly file: string;
  readonly name: string;
  /** The value, or undefined for an empty one. Throws RefusedError where the path leads to no value. */
  read(text: string): string | undefined;
  /** As `Place.write`. */
  write(text: string, value: string): string;
}

/** Throws UsageError for a path that is none. */
export function valueAt(file: string, text: string, anchors: AnchorPolicy = 'refuse'): ValuePlace {
  const path = parseYamlPath(text);
  if (!isToml(file)) return yamlValueAt(file, path, anchors);
  const name = `${formatYamlPath(path)} of ${file}`;
  return { ...throughToml(file, yamlValueAt(jsonFile(file), path, anchors)), name };
}

function yamlValueAt(file: string, path: YamlPath, anchors: AnchorPolicy): ValuePlace {
  return throughPath(file, path, anchors, (inner) => valueEditor(inner, anchors));
}

function valueEditor(path: YamlPath, anchors: AnchorPolicy): Editor<string | undefined, string> {
  return {
    read: (stream) => stringOf(existingNode(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
    changes(stream, value) {
      const at = existingNode(stream, path, anchors);
      refusePinned(stream, at, value);
      refuseCutReference(stream, at, value);
      refuseReferenceBesideTag(stream, at, value);
      if (staysNumber(at, value)) return at.node.source === value ? [] : [{ kind: 'number', at, value: Number(value) }];
      return changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
    },
  };
}

function existingNode(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Location & { readonly node: Node } {
  const at = locate(stream, path, anchors);
  const { node } = at;
  if (node !== undefined && !isCollection(node)) return { ...at, node };
  const kind = node === undefined ? 'nothing' : 'a list or a mapping';
  throw new RefusedError({
    code: 'path-not-found',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'a value',
    found: kind,
    fix: 'correct the path',
  });
}

type NumberLocation = Location & { readonly node: Scalar };

/** Tells whether a plain number takes the place of one. A tag of digits becomes a text: charts print large numbers anew. */
function staysNumber(at: Location, value: string): at is NumberLocation {
  const { node, key } = at;
  if (!isScalar(node) || node.type !== 'PLAIN' || node.tag !== undefined) return false;
  if (isTagKey(stringOf(key) ?? '') || !wholeNumber.test(value)) return false;
  return wholeNumber.test(node.source ?? '');
}

function isTagKey(name: string): boolean {
  return /(?:tag|version)$/i.test(name);
}

/** Throws RefusedError for a tag beside a digest that wins over it: the image would not change. */
function refusePinned(stream: Stream, { document, ancestors, key, node }: Location, value: string): void {
  const [map, name] = [ancestors.at(-1), stringOf(key) ?? ''];
  if (!isMap(map) || !isTagKey(name) || stringOf(node) === value) return;
  const pins = pinsBeside(keysIn(document, map), lookupIn(document, map), name).filter((pin) => pin.key !== name);
  const pin = pins.find(({ digest }) => digest !== undefined);
  if (pin === undefined) return;
  throw new RefusedError({
    code: 'digest-needed',
    where: `${name} of ${stream.file}`,
    found: `${pin.key} beside it pins ${pin.digest ?? ''}, which would win over ${value}`,
    fix: 'give version and digest instead of value',
  });
}

/** Throws RefusedError where a tag or a word would take the place of a whole reference. */
function refuseCutReference(stream: Stream, { node, key }: Location, value: string): void {
  const there = (stringOf(node) ?? '').trim();
  const isUrl = /^(?:oci|docker):\/\//.test(there);
  const image = /image$/i.test(stringOf(key) ?? '') ? parseImageText(there) : undefined;
  const isReference = image?.repository?.includes('/') === true && (image.tag ?? image.digest) !== undefined;
  const isCut = isUrl ? !/^(?:oci|docker):\/\//.test(value) : isReference && !/[/:@]/.test(value);
  if (!isCut) return;
  throw new RefusedError({
    code: 'not-an-image',
    where: stream.file,
    expected: `a whole reference in the place of "${there.slice(0, 80)}"`,
    found: `"${value}"`,
    fix: 'give the whole reference, or version and digest instead of value',
  });
}

/** Throws RefusedError for a tag in a repository that has its tag beside it: charts print one after the other. */
function refuseReferenceBesideTag(stream: Stream, { document, ancestors, key }: Location, value: string): void {
  const [map, name] = [ancestors.at(-1), stringOf(key) ?? ''];
  if (!isMap(map) || !/repository$/i.test(name)) return;
  const image = parseImageText(value);
  const own = name.toLowerCase().replace(/repository$/, 'tag');
  const tagKey = keysIn(document, map).find((one) => one.toLowerCase() === own);
  if (tagKey === undefined || (image?.tag ?? image?.digest) === undefined) return;
  throw new RefusedError({
    code: 'not-an-image',
    where: `${name} of ${stream.file}`,
    expected: `a repository without tag and digest, since ${tagKey} stands beside it`,
    found: value,
    fix: 'give repository and tag apart, or version and digest instead of value',
  });
}
