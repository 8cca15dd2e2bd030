import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import { locate } from '../yaml/locate.ts';
import type { Location } from '../yaml/locate.ts';
import { lookupIn, stringOf } from '../yaml/nodes.ts';
import type { Form, FormSite } from './form.ts';
import { holdsTagOnly, imageParts } from './mapping.ts';
import { mapping } from './values.ts';

/** `image: repository`, or `repository`, whose tag stands beside it: two keys of one mapping, although the path leads to the first alone. */
export const imageBesideTag: Form = {
  name: 'image beside its tag',
  documentation: {
    recognised: '`image` or `repository` with a `tag` or `imageTag` beside it',
    written: 'both keys, and the pins beside them; the tag alone where there is no key for a digest',
  },
  matches: (at) => partsAround(at) !== undefined,
  read: (site) => mapping.read(around(site)),
  changes: (site, wanted, anchors) => mapping.changes(around(site), wanted, anchors),
  holdsTagAlone(at) {
    const parts = partsAround(at);
    return parts !== undefined && holdsTagOnly(parts);
  },
};

function partsAround(at: Location): ReturnType<typeof imageParts> | undefined {
  const map = mapAround(at);
  const key = stringOf(at.key);
  if (!isScalar(at.node) || map === undefined || (key !== 'image' && key !== 'repository')) return undefined;
  const parts = imageParts(at.document, map);
  const hasTag = lookupIn(at.document, map)(parts.tag) !== undefined;
  return parts.repository === key && hasTag ? parts : undefined;
}

function mapAround({ ancestors }: Location): YAMLMap | undefined {
  const map = ancestors.at(-1);
  return isMap(map) ? map : undefined;
}

function around({ stream, path }: FormSite): FormSite {
  const outer = { ...path, segments: path.segments.slice(0, -1) };
  return { stream, path: outer, at: locate(stream, outer, 'edit-anchor') };
}
