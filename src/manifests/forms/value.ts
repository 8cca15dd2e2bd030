import type { Node } from 'yaml';
import { isCollection } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { edit } from '../edit/edit.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import { stringOf } from '../yaml/nodes.ts';
import { changed } from '../edit/set.ts';
import type { Stream } from '../yaml/model.ts';
import { openStream } from '../yaml/stream.ts';
import type { Editor } from '../place.ts';
import { throughBlocks } from './text-in-text.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../yaml/yamlpath.ts';

/** One value at a path, whatever it means. */
export interface ValuePlace {
  readonly file: string;
  readonly name: string;
  /** The value, or undefined for an empty one. Throws RefusedError where the path leads to no value. */
  read(text: string): string | undefined;
  /** As `Place.write`. */
  write(text: string, value: string): string;
}

/** Throws UsageError for a path that is none. */
export function valueAt(file: string, text: string, anchors: AnchorPolicy = 'refuse'): ValuePlace {
  const path = parseYamlPath(text);
  const editor = throughBlocks(path, anchors, (inner) => valueEditor(inner, anchors));
  return {
    file,
    name: `${formatYamlPath(path)} of ${file}`,
    read: (content) => editor.read(openStream(content, file)),
    write(content, value) {
      const stream = openStream(content, file);
      return edit(stream, editor.changes(stream, value));
    },
  };
}

function valueEditor(path: YamlPath, anchors: AnchorPolicy): Editor<string | undefined, string> {
  return {
    read: (stream) => stringOf(found(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
    changes(stream, value) {
      const at = found(stream, path, anchors);
      return changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
    },
  };
}

function found(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Location & { readonly node: Node } {
  const at = locate(stream, path, anchors);
  const { node } = at;
  if (node !== undefined && !isCollection(node)) return { ...at, node };
  const kind = node === undefined ? 'nothing' : 'a list or a mapping';
  throw new RefusedError({
    code: 'path-not-found',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'a value',
    found: kind,
    fix: 'correct the path',
  });
}
