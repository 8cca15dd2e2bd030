import type { Document, YAMLSeq } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Data } from '../edit/emit.ts';
import type { Change } from '../edit/edit.ts';
import { isOwnImage } from '../identity.ts';
import type { ImageIdentity } from '../identity.ts';
import type { NamedImage } from '../manifests.ts';
import { locate } from '../yaml/locate.ts';
import { lookupIn, stringAt } from '../yaml/nodes.ts';
import type { Form } from './form.ts';
import { keyChanges } from './mapping.ts';
import { pinned, pinsBeside, pinValues } from './pins.ts';
import type { Pin } from './pins.ts';
import { named, refuseStaleDigest } from './reference-text.ts';

/** An Argo CD Application's `helm.parameters`: a list of names and values, such as image.repository, image.tag. */
export const parameters: Form = {
  name: 'Helm parameters',
  documentation: {
    recognised: 'a list of `name` and `value` with `image.tag`, `cart.image.repository`, …',
    written: "the parameters of the application's image among those of others; a missing one is added",
  },
  matches: ({ node }) => isParameters(node),
  read({ stream, at: { document, node }, image }) {
    return isParameters(node)
      ? readParameters(document, node, prefixOf(stream.file, document, node, image))
      : undefined;
  },
  changes({ stream, path, at: { document, node: list }, image }, wanted, anchors) {
    if (!isParameters(list)) return [];
    const prefix = prefixOf(stream.file, document, list, image);
    refuseStaleDigest(stream.file, readParameters(document, list, prefix).digest, wanted);
    const changes: Change[] = [];
    for (const [part, value] of Object.entries(partValues(stream.file, document, list, prefix, wanted))) {
      const name = `${prefix}.${part}`;
      const own = { ...path, segments: [...path.segments, { where: [{ key: 'name', value: name }] }] };
      const { node: parameter } = locate(stream, own, anchors);
      if (isMap(parameter)) changes.push(...keyChanges(stream, own, parameter, { value }, anchors, 'name'));
      else changes.push({ kind: 'item', list, data: { name, value } satisfies Data });
    }
    return changes;
  },
};

export function isParameters(node: unknown): node is YAMLSeq {
  return isSeq(node) && prefixesIn(node).length > 0;
}

/** `a.image` of `a.image.tag`; undefined for a parameter that is no part of an image. */
function imagePrefix(name: string | undefined): string | undefined {
  return /^(.*image)\.(?:repository|name|tag|digest|sha(?:256)?)$/i.exec(name ?? '')?.[1];
}

/** Returns the images that a list of parameters has, in their order. */
export function prefixesIn(list: YAMLSeq): readonly string[] {
  return [
    ...new Set(list.items.flatMap((item) => imagePrefix(isMap(item) ? stringAt(item, 'name') : undefined) ?? [])),
  ];
}

export function readParameters(document: Document.Parsed, list: YAMLSeq, prefix: string): NamedImage {
  const text = (part: string) => valueOf(document, list, `${prefix}.${part}`);
  return named(text('repository') ?? text('name'), text('tag'), pinned(pinsOf(document, list, prefix)));
}

function pinsOf(document: Document.Parsed, list: YAMLSeq, prefix: string): readonly Pin[] {
  const parts = list.items.flatMap((item) => {
    const name = stringAt(item, 'name');
    return name?.startsWith(`${prefix}.`) === true ? [name.slice(prefix.length + 1)] : [];
  });
  return pinsBeside(parts, (part) => valueOf(document, list, `${prefix}.${part}`), 'tag');
}

function partValues(
  file: string,
  document: Document.Parsed,
  list: YAMLSeq,
  prefix: string,
  { repository, tag, digest }: Parameters<Form['changes']>[1],
): Readonly<Record<string, string>> {
  const pins = pinsOf(document, list, prefix);
  const known: readonly Pin[] = pins.length > 0 ? pins : [{ key: 'digest', style: 'prefixed', digest: undefined }];
  const byName = valueOf(document, list, `${prefix}.name`) !== undefined;
  return {
    ...(repository === undefined ? {} : { [byName ? 'name' : 'repository']: repository }),
    tag,
    ...(digest === undefined ? {} : pinValues(file, known, digest)),
  };
}

/**
 * Returns the one image of a list, or the one of several that is the application's. Throws RefusedError where none can
 * be told.
 */
function prefixOf(file: string, document: Document.Parsed, list: YAMLSeq, image: ImageIdentity | undefined): string {
  const prefixes = prefixesIn(list);
  const [only = 'image'] = prefixes;
  if (prefixes.length <= 1) return only;
  const own = prefixes.filter((prefix) => {
    const { repository } = readParameters(document, list, prefix);
    return image !== undefined && repository !== undefined && isOwnImage(image, repository);
  });
  const [one] = own;
  if (one !== undefined && own.length === 1) return one;
  throw new RefusedError({
    code: 'ambiguous-image',
    where: file,
    expected: `one image${image === undefined ? '' : ` ${image.image}`} among the parameters`,
    found: `${own.length === 0 ? 'none' : own.length} of ${prefixes.join(', ')}`,
    fix: 'address one value, as in parameters[name=cart.image.tag].value',
  });
}

function valueOf(document: Document.Parsed, list: YAMLSeq, name: string): string | undefined {
  const item = list.items.find((one) => stringAt(one, 'name') === name);
  return isMap(item) ? lookupIn(document, item)('value') : undefined;
}
