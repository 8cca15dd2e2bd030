import { isMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { changed } from '../edit/set.ts';
import { objectOf } from '../effect.ts';
import { locate } from '../yaml/locate.ts';
import type { Location } from '../yaml/locate.ts';
import { lookupIn, ownPair, stringAt, stringOf } from '../yaml/nodes.ts';
import type { Form } from './form.ts';
import { keyChanges } from './mapping.ts';
import { hasVariable } from './variables.ts';
import { named, refuseStaleDigest } from './reference-text.ts';

const scheme = /^oci:\/\//;

/** The `spec.ref` of a Flux OCIRepository, whose digest wins over its semver and that over its tag; the image is in `spec.url`. */
export const ociRepository: Form = {
  name: 'reference of an OCIRepository',
  documentation: {
    recognised: '`spec.ref` of a Flux `OCIRepository`',
    written: '`tag` and `digest`, and `spec.url` where the registry is another; a `semver` range is refused',
  },
  matches: ({ document, node, key, ancestors }) =>
    isMap(node) && stringOf(key) === 'ref' && ancestors.length === 2 && isOciRepository(document.contents),
  effect: ({ at: { document } }) => ({
    isProven: true,
    because: 'Flux takes the digest of an OCIRepository before its tag',
    subject: { at: 'reference', object: objectOf(document.contents) },
  }),
  read({ at: { document, node } }) {
    if (!isMap(node)) return undefined;
    const text = lookupIn(document, node);
    return named(urlOf(document.contents)?.replace(scheme, ''), text('tag'), text('digest'));
  },
  changes(site, wanted, anchors) {
    const { stream, path, at } = site;
    if (!isMap(at.node)) return [];
    refuseSemver(stream.file, at);
    refuseStaleDigest(stream.file, stringAt(at.node, 'digest'), wanted);
    const { tag, digest, repository } = wanted;
    const values = { tag, ...(digest === undefined ? {} : { digest }) };
    const changes = keyChanges(stream, path, at.node, values, anchors);
    const url = locate(stream, { ...path, segments: [{ key: 'spec' }, { key: 'url' }] }, anchors);
    const wantedUrl = `oci://${repository ?? ''}`;
    const keeps = hasVariable(stringOf(url.node) ?? '');
    const moved = repository !== undefined && url.node !== undefined && !keeps && changed(url.node, wantedUrl);
    const move: readonly Change[] = moved ? [{ kind: 'set', at: url, value: wantedUrl }] : [];
    return [...changes, ...move];
  },
};

export function isOciRepository(contents: unknown): boolean {
  return stringAt(contents, 'kind') === 'OCIRepository';
}

function urlOf(contents: unknown): string | undefined {
  const spec = isMap(contents) ? ownPair(contents, 'spec')?.node : undefined;
  return stringAt(spec, 'url');
}

/** Throws RefusedError where a range of versions decides in the place of a tag. */
export function refuseSemver(file: string, { node }: Pick<Location, 'node'>): void {
  const range = stringAt(node, 'semver');
  if (range === undefined) return;
  throw new RefusedError({
    code: 'not-an-image',
    where: `spec.ref of ${file}`,
    expected: 'a tag or digest',
    found: `the range "${range}", by which Flux chooses the version itself`,
    fix: 'write tag in its place by hand',
  });
}
