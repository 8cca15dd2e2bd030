import { isAlias, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { wholeNumber } from '../edit/set-number.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../yaml/yamlpath.ts';
import type { Editor } from '../place.ts';
import { throughPath } from './text-in-text.ts';

/** A whole number at a path: a weight, a count of replicas. In an annotation it is a text of digits, and stays one. */
export interface NumberPlace {
  readonly file: string;
  readonly name: string;
  /** Throws RefusedError where the path leads to no whole number. */
  read(text: string): number;
  /** As `Place.write`. */
  write(text: string, value: number): string;
}

/** Throws UsageError for a path that is none. */
export function numberAt(file: string, text: string, anchors: AnchorPolicy = 'refuse'): NumberPlace {
  return throughPath(file, parseYamlPath(text), anchors, (inner) => numberEditor(inner, anchors));
}

function numberEditor(path: YamlPath, anchors: AnchorPolicy): Editor<number, number> {
  return {
    read: (stream) => numberOf(stream, path, locate(stream, path, 'edit-anchor')),
    changes(stream, value) {
      const at = locate(stream, path, anchors);
      return numberOf(stream, path, at) === value ? [] : [numberChange(at, value)];
    },
  };
}

/** Changes a number as it is written: plain, or a text of digits. */
function numberChange(at: Location, value: number): Change {
  const isText = isScalar(at.node) && at.node.type !== 'PLAIN';
  return isText ? { kind: 'set', at, value: String(value) } : { kind: 'number', at, value };
}

function numberOf(stream: Stream, path: YamlPath, { document, node }: Location): number {
  const there = isAlias(node) ? node.resolve(document) : node;
  const text = isScalar(there) ? String(there.type === 'PLAIN' ? there.source : there.value) : undefined;
  if (text !== undefined && wholeNumber.test(text)) return Number(text);
  throw new RefusedError({
    code: 'not-a-number',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'a whole number',
    found: text === undefined ? 'no single value' : `"${text.slice(0, 80)}"`,
    fix: 'correct the path',
  });
}
