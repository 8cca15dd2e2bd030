import { position } from '../yaml/model.ts';
import { isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { edit } from '../edit/edit.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { isLiteral, locate } from '../yaml/locate.ts';
import { rangeOf } from '../yaml/nodes.ts';
import { chartDecides } from '../effect.ts';
import type { Effect } from '../manifests.ts';
import type { Editor } from '../place.ts';
import type { Stream } from '../yaml/model.ts';
import { openStream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatSegments, formatYamlPath } from '../yaml/yamlpath.ts';

/**
 * Makes an editor whose path may lead into a literal block that holds YAML, as Argo CD's `helm.values: |` does: the
 * inner text is edited by the same rules and proofs, then the block's changed lines, and the outer proof holds the two
 * together.
 */
export function throughBlocks<Read, Wanted>(
  path: YamlPath,
  anchors: AnchorPolicy,
  editorAt: (path: YamlPath) => Editor<Read, Wanted>,
): Required<Editor<Read, Wanted>> {
  const inside = <Result>(
    stream: Stream,
    policy: AnchorPolicy,
    use: (editor: Editor<Read, Wanted>, stream: Stream, at?: Location) => Result,
  ): Result => {
    const block = blockOnPath(stream, path, policy);
    if (block === undefined) return use(editorAt(path), stream);
    return use(throughBlocks({ segments: block.at.missing }, anchors, editorAt), block.inner, block.at);
  };
  return {
    read: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.read(inner)),
    changes: (stream, wanted) =>
      inside(stream, anchors, (editor, inner, at) => {
        const changes = editor.changes(inner, wanted);
        return at === undefined ? changes : blockChange(at, inner, changes);
      }),
    effect: (stream) => inside(stream, 'edit-anchor', (editor, inner, at) => effectInside(editor.effect?.(inner), at)),
    owner: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.owner?.(inner)),
    tagOnly: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.tagOnly?.(inner) === true),
  };
}

/** A block is text to its file's reader: a chart reads its content. */
function effectInside(effect: Effect | undefined, at: Location | undefined): Effect {
  return at === undefined && effect !== undefined ? effect : chartDecides;
}

interface Block {
  readonly at: Location;
  readonly inner: Stream;
}

function blockOnPath(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Block | undefined {
  if (stream.documents.length === 0) return undefined;
  const at = locate(stream, path, anchors);
  if (at.node !== undefined || !isScalar(at.stop)) return undefined;
  if (isLiteral(at.stop)) return { at, inner: openStream(at.stop.value, stream.file) };
  const kind = at.stop.type === undefined ? undefined : otherTexts[at.stop.type];
  if (kind !== undefined) throw notLiteral(stream, at, kind);
  return undefined;
}

/** Texts that may hold YAML, too, in which a line of it is no line of the file. */
const otherTexts: Readonly<Record<string, string>> = {
  BLOCK_FOLDED: 'a folded block',
  QUOTE_SINGLE: 'a quoted text',
  QUOTE_DOUBLE: 'a quoted text',
};

function notLiteral(stream: Stream, { stop, missing }: Location, kind: string): RefusedError {
  return new RefusedError({
    code: 'not-a-literal-block',
    where: position(stream, rangeOf(stop)[0]),
    expected: `a literal block where the path goes on to ${formatSegments(missing)}`,
    found: kind,
    fix: 'write the text after a "|", or edit it by hand',
  });
}

function blockChange(at: Location, inner: Stream, changes: readonly Change[]): readonly Change[] {
  const value = edit(inner, changes);
  return value === inner.text ? [] : [{ kind: 'block', at: { ...at, node: at.stop, missing: [] }, value }];
}

/** A place of one file. */
export interface PathPlace<Read, Wanted> {
  readonly file: string;
  readonly name: string;
  read(text: string): Read;
  /** As `Place.write`. */
  write(text: string, wanted: Wanted): string;
}

/** The place at a path of a file, by an editor of what is there; the path may lead into a literal block. */
export function throughPath<Read, Wanted>(
  file: string,
  path: YamlPath,
  anchors: AnchorPolicy,
  editorAt: (path: YamlPath) => Editor<Read, Wanted>,
): PathPlace<Read, Wanted> {
  const editor = throughBlocks(path, anchors, editorAt);
  return {
    file,
    name: `${formatYamlPath(path)} of ${file}`,
    read: (text) => editor.read(openStream(text, file)),
    write(text, wanted) {
      const stream = openStream(text, file);
      return edit(stream, editor.changes(stream, wanted));
    },
  };
}
