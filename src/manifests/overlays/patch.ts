import { isRecord } from '../../base/json-path.ts';
import { documentsIn, listIn, textIn, valueIn } from './data.ts';
import type { ObjectName, Patch } from './model.ts';

/** The part of an object that a patch must leave alone. */
export interface PatchSubject {
  readonly object: ObjectName | undefined;
  readonly part: 'image' | 'field' | 'reference' | 'deployer';
  /** Undefined where any container may be meant. */
  readonly container?: string | undefined;
}

/**
 * Whether a patch may change a part of an object: true where that cannot be told. `text` is the content of the patch.
 */
export function mayPatch({ target }: Patch, text: string, subject: PatchSubject): boolean {
  if (target !== undefined && isOther(subject.object, target.kind, target.name)) return false;
  return documentsIn(text, 'a patch').some((document) =>
    Array.isArray(document)
      ? document.some((operation) => mayOperate(operation, subject))
      : mayMerge(document, target === undefined, subject),
  );
}

/** Selectors are regular expressions; a name may have a prefix or suffix by then. */
function isOther(object: ObjectName | undefined, kind: string | undefined, name: string | undefined): boolean {
  if (object === undefined) return false;
  if (kind !== undefined && isWord(kind) && kind !== object.kind) return true;
  if (name === undefined || object.name === undefined || !isWord(name)) return false;
  return !name.includes(object.name) && !object.name.includes(name);
}

function isWord(text: string): boolean {
  return /^[A-Za-z0-9-]+$/.test(text);
}

const ancestors = /^(?:\/(?:spec|template|jobTemplate|taskSpec|pipelineSpec|tasks|finally|\d+|-))*\/?$/;
const parts: Readonly<Record<PatchSubject['part'], RegExp>> = {
  image: /\/(?:containers|initContainers|ephemeralContainers|steps|sidecars)(?:\/[^/]+(?:\/(?:image|name))?)?$/,
  field: /^\/spec\/image$/,
  reference: /^\/spec\/(?:ref(?:\/|$)|url$)/,
  deployer: /^\/spec\/(?:images|path|sources?|patches|components|postBuild)(?:\/|$)/,
};

/** JSON Patch (RFC 6902): an operation on the part, or on what it is in; a container of another name is selected anew. */
function mayOperate(operation: unknown, { part }: PatchSubject): boolean {
  if (textIn(operation, 'op') === 'test') return false;
  const paths = [
    textIn(operation, 'path') ?? '',
    ...(textIn(operation, 'op') === 'move' ? [textIn(operation, 'from') ?? ''] : []),
  ];
  return paths.some((path) => ancestors.test(path) || parts[part].test(path));
}

function mayMerge(document: unknown, isByName: boolean, subject: PatchSubject): boolean {
  if (!isRecord(document)) return document !== null;
  const [kind, name] = [textIn(document, 'kind'), textIn(document, 'metadata', 'name')];
  if (isOther(subject.object, kind, isByName ? name : undefined)) return false;
  if (hasKey(document, '$patch')) return true;
  if (subject.part === 'reference')
    return valueIn(document, 'spec', 'ref') !== undefined || textIn(document, 'spec', 'url') !== undefined;
  if (subject.part === 'field') return valueIn(document, 'spec', 'image') !== undefined;
  if (subject.part === 'deployer')
    return ['images', 'path', 'source', 'sources', 'patches', 'components', 'postBuild'].some(
      (key) => valueIn(document, 'spec', key) !== undefined,
    );
  return containersIn(document).some(({ name: container, image }) => {
    const isSame = subject.container === undefined || container === undefined || container === subject.container;
    return image !== undefined && isSame;
  });
}

export interface Container {
  readonly name: string | undefined;
  readonly image: string | undefined;
}

const maxDepth = 60;

/** Returns every container below a value, wherever it is, as Kustomize looks for images. */
export function containersIn(value: unknown, depth = 0): readonly Container[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((item) => containersIn(item, depth + 1));
  if (!isRecord(value)) return [];
  const own = ['containers', 'initContainers', 'ephemeralContainers', 'steps', 'sidecars'].flatMap((key) =>
    listIn(value, key).map((item) => ({ name: textIn(item, 'name'), image: textIn(item, 'image') })),
  );
  return [...own, ...Object.values(value).flatMap((inner) => containersIn(inner, depth + 1))];
}

function hasKey(value: unknown, key: string, depth = 0): boolean {
  if (depth > maxDepth) return true;
  if (Array.isArray(value)) return value.some((item) => hasKey(item, key, depth + 1));
  if (!isRecord(value)) return false;
  return key in value || Object.values(value).some((inner) => hasKey(inner, key, depth + 1));
}
