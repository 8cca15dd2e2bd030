import type { Document } from 'yaml';
import { isMap, isSeq } from 'yaml';
import { undefinedIfRefusedSync } from '../../../base/errors.ts';
import { isPastKey, repositoriesAt } from '../../../manifests/forms/discover.ts';
import { itemSegments } from '../../../manifests/forms/selectors.ts';
import { keyText, nodeOf } from '../../../manifests/yaml/nodes.ts';
import { openStream } from '../../../manifests/yaml/stream.ts';
import { formatSegments, type Segment } from '../../../manifests/yaml/yamlpath.ts';

/** An image of a file, and the path by which a flow file names it. */
export interface MentionedImage {
  readonly repository: string;
  readonly path: string;
}

/** Every image of a file with one document; a path into one of several would need to say which. */
export function imagesIn(file: string, text: string): readonly MentionedImage[] {
  const stream = undefinedIfRefusedSync(() => openStream(text, file));
  const [document] = stream?.documents ?? [];
  if (stream?.documents.length !== 1 || document === undefined) return [];
  return visit(document, document.contents, []);
}

function visit(document: Document.Parsed, node: unknown, path: readonly Segment[]): readonly MentionedImage[] {
  const [repository] = repositoriesAt(document, node, path);
  if (repository !== undefined)
    return isImage(repository, node, path) ? [{ repository, path: formatSegments(path) }] : [];
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = keyText(key);
      if (name === undefined || name === '<<' || isPastKey(name)) return [];
      return visit(document, nodeOf(value), [...path, { key: name }]);
    });
  }
  if (!isSeq(node)) return [];
  const segments = itemSegments(node);
  return node.items.flatMap((item, index) => visit(document, item, [...path, segments[index] ?? { index }]));
}

/** Any text with a colon could be a reference, as `0.0.0.0:8080` is: one has a path, or stands below a key that says so. */
function isImage(repository: string, node: unknown, path: readonly Segment[]): boolean {
  if (!/[a-z]/.test(repository.slice(repository.lastIndexOf('/') + 1))) return false;
  const isSaid = path.some((one) => 'key' in one && /image/i.test(one.key));
  return isSaid || isMap(node) || /[.:].*\//.test(repository);
}
