import { isAlias, isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { isTag as isTagName } from '../../registry/tag-name.ts';
import type { Change } from '../edit/edit.ts';
import { changed } from '../edit/set.ts';
import type { NamedImage } from '../manifests.ts';
import type { Location } from '../yaml/locate.ts';
import { position } from '../yaml/model.ts';
import { keysIn, lookupIn, rangeOf, stringOf } from '../yaml/nodes.ts';
import type { Form, FormSite } from './form.ts';
import { imageParts, keyChanges, readImageParts } from './mapping.ts';
import { isOciRepository, refuseSemver } from './oci-repository.ts';
import { pinned, pinsBeside, pinValues } from './pins.ts';
import type { Pin } from './pins.ts';
import { named, parseImageText, parseTagText, refuseStaleDigest, tagText } from './reference-text.ts';
import { imageStringChanges, isTagOfUrl, readImageString } from './string.ts';

/** A single value that names an image: a whole reference, or a tag with its digest behind it, beside it or nowhere. */
export const scalar: Form = {
  name: 'value',
  documentation: {
    recognised: 'one value: `registry/name:tag@digest`, or a tag',
    written:
      'the whole reference; a tag with the pins beside it; after `oci://`, `docker://` or `$(VAR)/` the tag part',
  },
  matches: () => true,
  read(site) {
    const { node } = resolved(site.at);
    if (!isScalar(node)) return undefined;
    if (!isTag(site.at)) {
      const { repository, tag, digest } = readImageString(site.stream, node);
      return named(repository, tag, digest);
    }
    const { tag, digest } = currentTag(site);
    return named(undefined, tag, pinned(pinsAround(site.at)) || digest);
  },
  changes(site, wanted, anchors) {
    const { stream, path, at } = site;
    if (at.node === undefined) return [];
    if (!isTag(at)) return imageStringChanges(stream, path, at, wanted);
    const [pins, current] = [pinsAround(at), currentTag(site)];
    if (isOciRepository(at.document.contents)) refuseSemver(stream.file, { node: mapAround(at) });
    refuseStaleDigest(stream.file, pinned(pins) || current.digest, wanted);
    const value = current.digest !== undefined && pinned(pins) === undefined ? tagText(wanted) : wanted.tag;
    const own: readonly Change[] = changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
    const map = mapAround(at);
    if (pins.length === 0 || wanted.digest === undefined || map === undefined) return own;
    const parent = { ...path, segments: path.segments.slice(0, -1) };
    return [...own, ...keyChanges(stream, parent, map, pinValues(stream.file, pins, wanted.digest), anchors)];
  },
  repositoryBeside({ at }) {
    const map = mapAround(at);
    if (map === undefined || !isTag(at)) return undefined;
    const parts = imageParts(at.document, map, at.key);
    return stringOf(at.key) === parts.tag ? readImageParts(parts, '').repository : undefined;
  },
  holdsTagAlone(at) {
    const text = scalarText(resolved(at).node);
    if (!isTag(at)) return isTagOfUrl(text);
    return pinsAround(at).length === 0 && parseTagText(text).digest === undefined;
  },
};

function resolved({ document, node }: Location): { readonly node: unknown } {
  return { node: isAlias(node) ? node.resolve(document) : node };
}

/** Whether a value is a tag: its key names a tag or version, or it is no reference by itself. */
function isTag(at: Location): boolean {
  const name = stringOf(at.key) ?? '';
  if (/(?:tag|version|revision)$/i.test(name)) return true;
  if (/image$/i.test(name)) return false;
  const text = scalarText(resolved(at).node);
  if (/[$]|:\/\//.test(text)) return false;
  const image = parseImageText(text.replace(/^[^=]*=/, ''));
  return image === undefined || !(image.tag || image.digest || image.repository?.includes('/'));
}

/** Throws RefusedError for a text that is no tag, which another one must not replace whole. */
function currentTag({ stream, at }: FormSite): Pick<NamedImage, 'tag' | 'digest'> {
  const { node } = resolved(at);
  const text = scalarText(node);
  const parsed = parseTagText(text);
  const isVersion = parsed.tag === undefined || isTagName(parsed.tag.replaceAll('+', '_'));
  const isWhole = parsed.digest !== undefined || !text.includes('@');
  const isSwitch = isScalar(node) && node.type === 'PLAIN' && /^(?:true|false)$/i.test(text);
  if (isVersion && isWhole && !isSwitch) return parsed;
  throw new RefusedError({
    code: 'not-an-image',
    where: position(stream, rangeOf(node)[0]),
    expected: 'an image or a tag',
    found: `"${text.slice(0, 80)}"`,
    fix: 'correct the path',
  });
}

function scalarText(node: unknown): string {
  return (stringOf(node) ?? '').trim();
}

function mapAround({ ancestors }: Location): YAMLMap | undefined {
  const map = ancestors.at(-1);
  return isMap(map) ? map : undefined;
}

/** Returns the pins beside a tag, with and without a value. */
function pinsAround(at: Location): readonly Pin[] {
  const map = mapAround(at);
  if (map === undefined) return [];
  const key = stringOf(at.key) ?? '';
  return pinsBeside(keysIn(at.document, map), lookupIn(at.document, map), key).filter((pin) => pin.key !== key);
}
