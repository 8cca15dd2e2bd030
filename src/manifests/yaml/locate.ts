import { position } from './model.ts';
import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { OwnPair } from './nodes.ts';
import { mergedMaps, nodeOf, nodesOf, ownPair, rangeOf, stringAt } from './nodes.ts';
import type { Stream } from './model.ts';
import type { DocumentSelector, Segment, YamlPath } from './yamlpath.ts';
import { formatDocument, formatMatches, formatSegments, formatYamlPath } from './yamlpath.ts';

/**
 * Policy for a value shared by anchor and alias: `refuse`; `edit-anchor` changes it for every place that shares
 * it; `break-alias` gives the one place a value of its own.
 */
export type AnchorPolicy = 'refuse' | 'edit-anchor' | 'break-alias';

/** Where a path leads. */
export interface Location {
  readonly document: Document.Parsed;
  /** The collections on the way, outermost first; the last one holds the node, or would hold the missing one. */
  readonly ancestors: readonly (YAMLMap | YAMLSeq)[];
  /** Undefined when the path leads to nothing; `missing` is the rest of the path then. */
  readonly node: Node | undefined;
  /** The key that the node belongs to; undefined in a list. */
  readonly key: unknown;
  readonly missing: readonly Segment[];
  /** The node that the path could not go on from, when it leads to nothing. */
  readonly stop?: Node | undefined;
}

/**
 * Follows a path. In a stream of several documents it must lead to a value in exactly one of those that its selector
 * admits. Throws RefusedError when it is ambiguous or crosses an alias that `policy` does not allow.
 */
export function locate(stream: Stream, path: YamlPath, policy: AnchorPolicy = 'refuse'): Location {
  const candidates = stream.documents.filter((document, index) => admits(path.document, document, index));
  const walks = candidates.map((document) => follow(stream, document, path.segments, policy));
  const reached = walks.filter((walk) => walk.node !== undefined);
  const found = reached.length > 0 ? reached : walks.filter((walk) => isLiteral(walk.stop));
  const name = `${formatYamlPath(path)} of ${stream.file}`;
  if (found.length > 1) {
    throw new RefusedError({
      code: 'ambiguous-path',
      where: name,
      expected: 'one document that has it',
      found: `${found.length}`,
      fix: `name the document, as in Deployment/name:${formatSegments(path.segments)}`,
    });
  }
  const only = found[0] ?? (walks.length === 1 ? walks[0] : undefined);
  if (only !== undefined) return only;
  const where = path.document === undefined ? 'a document' : `the document ${formatDocument(path.document)}`;
  throw new RefusedError({
    code: 'path-not-found',
    where: name,
    expected: `${where} that has it`,
    found: 'none',
    fix: 'correct the path',
  });
}

function admits(selector: DocumentSelector | undefined, { contents }: Document.Parsed, index: number): boolean {
  if (selector === undefined) return true;
  if ('number' in selector) return selector.number === index + 1;
  if (!isMap(contents) || stringAt(contents, 'kind') !== selector.kind) return false;
  return selector.name === undefined || stringAt(ownPair(contents, 'metadata')?.node, 'name') === selector.name;
}

function follow(
  stream: Stream,
  document: Document.Parsed,
  segments: readonly Segment[],
  policy: AnchorPolicy,
): Location {
  const ancestors: (YAMLMap | YAMLSeq)[] = [];
  let node: Node | undefined = document.contents ?? undefined;
  let key: unknown;
  for (const [depth, segment] of segments.entries()) {
    const at = isAlias(node) ? shared(stream, document, node, policy, false) : node;
    const nothing = { document, ancestors, node: undefined, key, missing: segments.slice(depth), stop: at };
    if (!isMap(at) && !isSeq(at)) return nothing;
    ancestors.push(at);
    const step = isMap(at) ? pairOf(stream, document, at, segment, policy) : itemOf(stream, at, segment);
    if (step === undefined) return nothing;
    ({ key, node } = step);
  }
  if (isAlias(node)) node = shared(stream, document, node, policy, true);
  if (node !== undefined && policy !== 'edit-anchor') refuseShared(stream, document, [...ancestors, node]);
  return { document, ancestors, node, key, missing: [] };
}

function pairOf(
  stream: Stream,
  document: Document.Parsed,
  map: YAMLMap,
  segment: Segment,
  policy: AnchorPolicy,
): OwnPair | undefined {
  if (!('key' in segment)) return undefined;
  const own = ownPair(map, segment.key);
  if (own !== undefined) return own;
  if (policy === 'break-alias') return undefined;
  const [inherited] = mergedMaps(document, map).flatMap((source) => ownPair(source, segment.key) ?? []);
  if (inherited === undefined || policy === 'edit-anchor') return inherited;
  throw sharedError(stream, map, `"${segment.key}" comes from a mapping that is merged by <<`);
}

function itemOf(stream: Stream, list: YAMLSeq, segment: Segment): OwnPair | undefined {
  if ('index' in segment) {
    const node = nodeOf(list.items[segment.index]);
    return node === undefined ? undefined : { key: undefined, node };
  }
  if (!('where' in segment)) return undefined;
  const found = list.items.filter((item) => segment.where.every(({ key, value }) => stringAt(item, key) === value));
  if (found.length > 1) {
    throw new RefusedError({
      code: 'ambiguous-path',
      where: position(stream, rangeOf(list)[0]),
      expected: `one item with ${formatMatches(segment.where)}`,
      found: `${found.length}`,
      fix: 'add a key that tells them apart, as in [stage=dev,codebase=cart]',
    });
  }
  return found.length === 0 ? undefined : { key: undefined, node: nodeOf(found[0]) };
}

/**
 * Returns the node to edit for an alias: itself when it is to be broken, its anchor's node when that is to be edited.
 */
function shared(stream: Stream, document: Document.Parsed, alias: Alias, policy: AnchorPolicy, last: boolean): Node {
  if (policy === 'break-alias' && last) return alias;
  const target = policy === 'edit-anchor' ? alias.resolve(document) : undefined;
  if (target === undefined) throw sharedError(stream, alias, `the value is the alias *${alias.source}`);
  return target;
}

function refuseShared(stream: Stream, document: Document.Parsed, chain: readonly Node[]): void {
  for (const node of chain) {
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor === undefined || !hasAlias(document, anchor)) continue;
    throw sharedError(stream, node, `the value is shared by the anchor &${anchor}`);
  }
}

function hasAlias(document: Document.Parsed, anchor: string): boolean {
  for (const node of nodesOf(document.contents)) {
    if (isAlias(node) && node.source === anchor) return true;
  }
  return false;
}

function sharedError(stream: Stream, node: Node, why: string): RefusedError {
  return new RefusedError({
    code: 'shared-value',
    where: position(stream, rangeOf(node)[0]),
    found: `${why}, so that an edit would change more than one place`,
    fix: 'set anchors to edit-anchor or break-alias',
  });
}

/** Whether a node is a block that may hold YAML of its own. */
export function isLiteral(node: unknown): node is Scalar<string> {
  return isScalar(node) && node.type === 'BLOCK_LITERAL' && typeof node.value === 'string';
}
