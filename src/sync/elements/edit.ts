import { RefusedError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { isObject, type Json, type JsonObject, listAt, member, textAt } from '../../web/json.ts';
import type { ElementImage, ElementName } from './model.ts';

/** An element, and its place in the ApplicationSet: `['spec', 'generators', 0, 'list', 'elements', 3]`. */
export interface FoundElement {
  readonly path: readonly (string | number)[];
  readonly element: JsonObject;
}

const maxDepth = 4;

/** Finds the element of a stage and codebase in the list generators. Throws RefusedError unless there is exactly one. */
export function findElement(body: Json, name: ElementName): FoundElement {
  const found = elementsIn(listAt(member(body, 'spec'), 'generators'), ['spec', 'generators'], 0).filter(
    ({ element }) => element['stage'] === name.stage && element['codebase'] === name.codebase,
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const where = `ApplicationSet ${shown(name.set)}`;
  const expected = `one list element with stage ${name.stage} and codebase ${name.codebase}`;
  if (only === undefined) throw new RefusedError({ code: 'element-missing', where, expected, found: 'none' });
  throw new RefusedError({ code: 'element-ambiguous', where, expected, found: String(found.length) });
}

/** Generators nest: a matrix and a merge hold others. */
function elementsIn(
  generators: readonly Json[],
  path: readonly (string | number)[],
  depth: number,
): readonly FoundElement[] {
  if (depth > maxDepth) return [];
  return generators.flatMap((generator, index) => {
    const own = listAt(member(generator, 'list'), 'elements').flatMap((element, at) =>
      isObject(element) ? [{ path: [...path, index, 'list', 'elements', at], element }] : [],
    );
    const nested = ['matrix', 'merge'].flatMap((kind) => {
      const below = listAt(member(generator, kind), 'generators');
      return elementsIn(below, [...path, index, kind, 'generators'], depth + 1);
    });
    return [...own, ...nested];
  });
}

export function imageIn(element: JsonObject): ElementImage {
  const repository = textAt(element, 'imageRepository');
  return {
    imageTag: textAt(element, 'imageTag') ?? '',
    ...(repository !== undefined && { imageRepository: repository }),
    imageDigest: textAt(element, 'imageDigest') ?? '',
  };
}

/** Tells whether an element names an image; a repository that is not asked for may be any. */
export function isSameImage(there: ElementImage, wanted: ElementImage): boolean {
  const { imageRepository = there.imageRepository } = wanted;
  return (
    there.imageTag === wanted.imageTag &&
    there.imageDigest === wanted.imageDigest &&
    there.imageRepository === imageRepository
  );
}

/** Returns a copy of a document with the image of one element changed: everything else is the same value. */
export function withImage(body: Json, path: FoundElement['path'], image: ElementImage): Json {
  const [key, ...rest] = path;
  if (key === undefined) return isObject(body) ? { ...body, ...image } : body;
  if (Array.isArray(body)) {
    return body.map((item: Json, index) => (index === key ? withImage(item, rest, image) : item));
  }
  if (!isObject(body)) return body;
  return { ...body, [key]: withImage(body[key] ?? null, rest, image) };
}

/**
 * Throws RefusedError for a document that reading and writing would change: a number with more digits than a double
 * has, or one that is written in another way.
 */
export function requireExact(text: string, { set }: ElementName): void {
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const odd = [...outside.matchAll(/-?\d[\d.eE+-]*/g)].find(([number]) => String(Number(number)) !== number);
  if (odd === undefined) return;
  throw new RefusedError({
    code: 'element-inexact',
    where: `ApplicationSet ${shown(set)}`,
    expected: 'numbers that are written back as they are',
    found: shown(odd[0], 40),
    fix: 'quote it in the ApplicationSet, or set the element by the Kubernetes API (sync.applicationset.kubernetes)',
  });
}
