import type { Change } from './edit.ts';
import { edit } from './edit.ts';
import type { AnchorPolicy, Location } from './locate.ts';
import { isLiteral, locate } from './locate.ts';
import type { Editor } from './place.ts';
import type { Stream } from './stream.ts';
import { openStream } from './stream.ts';
import type { YamlPath } from './yamlpath.ts';

/**
 * An editor whose path may lead into a literal block that holds YAML, as Argo CD's `helm.values: |` does: the inner
 * text is edited by the same rules and proofs, then the block's changed lines, and the outer proof holds the two
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
    tagOnly: (stream) => inside(stream, 'edit-anchor', (editor, inner) => editor.tagOnly?.(inner) === true),
  };
}

interface Block {
  readonly at: Location;
  readonly inner: Stream;
}

function blockOnPath(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Block | undefined {
  if (stream.documents.length === 0) return undefined;
  const at = locate(stream, path, anchors);
  if (at.node !== undefined || !isLiteral(at.stop)) return undefined;
  return { at, inner: openStream(at.stop.value, stream.file) };
}

function blockChange(at: Location, inner: Stream, changes: readonly Change[]): readonly Change[] {
  const value = edit(inner, changes);
  return value === inner.text ? [] : [{ kind: 'block', at: { ...at, node: at.stop, missing: [] }, value }];
}
