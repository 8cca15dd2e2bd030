import { edit } from './edit.ts';
import type { AnchorPolicy, Location } from './locate.ts';
import { isLiteral, locate } from './locate.ts';
import { openStream } from './stream.ts';
import type { Segment, YamlPath } from './yamlpath.ts';

/** What can be read from a text and written into it. */
export interface Editor<Read, Wanted> {
  read(text: string): Read;
  write(text: string, wanted: Wanted): string;
  tagOnly?(text: string): boolean;
}

/**
 * An editor whose path may lead into a literal block that holds YAML, as Argo CD's `helm.values: |` does: the inner
 * text is edited by the same rules and proofs, then the block's changed lines, and the outer proof holds the two
 * together.
 */
export function throughBlocks<Read, Wanted>(
  file: string,
  path: YamlPath,
  anchors: AnchorPolicy,
  editorAt: (path: YamlPath) => Editor<Read, Wanted>,
): Required<Editor<Read, Wanted>> {
  const direct = editorAt(path);
  const split = (text: string) => blockOnPath(text, file, path, anchors);
  const inner = (segments: readonly Segment[]) => throughBlocks(file, { segments }, anchors, editorAt);
  return {
    read(text) {
      const block = split(text);
      return block === undefined ? direct.read(text) : inner(block.missing).read(block.content);
    },
    write(text, wanted) {
      const block = split(text);
      if (block === undefined) return direct.write(text, wanted);
      const value = inner(block.missing).write(block.content, wanted);
      if (value === block.content) return text;
      return edit(text, file, (stream) => [{ kind: 'block', at: blockAt(locate(stream, path, anchors)), value }]);
    },
    tagOnly(text) {
      const block = split(text);
      return (block === undefined ? direct.tagOnly?.(text) : inner(block.missing).tagOnly(block.content)) ?? false;
    },
  };
}

interface Block {
  readonly content: string;
  /** The rest of the path, within the block. */
  readonly missing: readonly Segment[];
}

function blockOnPath(text: string, file: string, path: YamlPath, anchors: AnchorPolicy): Block | undefined {
  const stream = openStream(text, file);
  if (stream.documents.length === 0) return undefined;
  const at = locate(stream, path, anchors);
  if (at.node !== undefined || !isLiteral(at.stop)) return undefined;
  return { content: at.stop.value, missing: at.missing };
}

/** The block itself as the place to edit. */
function blockAt(at: Location): Location {
  return { ...at, node: at.stop, missing: [] };
}
