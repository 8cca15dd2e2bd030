import { isAlias, isMap, isSeq } from 'yaml';
import { keyText, stringAt, stringOf } from './yaml/nodes.ts';
import { isToml, jsonFile, jsonOf } from './toml/toml.ts';
import { openStream } from './yaml/stream.ts';

/** A field that two files do not have alike; undefined where one of them does not have it. */
export interface FieldDifference {
  /** `resources.limits.cpu`, `env[name=LOG].value`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

interface NamedText {
  readonly file: string;
  readonly text: string;
}

const maxDepth = 100;

/**
 * Fields in which two streams of YAML differ, in the order of the first, then those of the second alone. Values are
 * compared as they are written, order and style are not. Throws RefusedError for text that cannot be read.
 */
export function differencesBetween(before: NamedText, after: NamedText): readonly FieldDifference[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)];
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths]
    .filter((path) => one.get(path) !== other.get(path))
    .map((path) => ({ path, before: one.get(path), after: other.get(path) }));
}

function fieldsOf({ file, text }: NamedText): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const { documents } = isToml(file) ? openStream(jsonOf(text, file), jsonFile(file)) : openStream(text, file);
  for (const [index, document] of documents.entries()) {
    collect(document.contents, documents.length > 1 ? `${index + 1}:` : '', fields, 0);
  }
  return fields;
}

function collect(node: unknown, path: string, fields: Map<string, string>, depth: number): void {
  if (depth > maxDepth) return;
  if (isMap(node) && node.items.length > 0) {
    for (const { key, value } of node.items) {
      const name = keyText(key) ?? '?';
      collect(value, join(path, name), fields, depth + 1);
    }
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [index, item] of node.items.entries()) {
      const name = stringAt(item, 'name');
      collect(item, `${path}[${name === undefined ? index : `name=${name}`}]`, fields, depth + 1);
    }
  } else {
    fields.set(path, valueOf(node));
  }
}

function join(path: string, key: string): string {
  const shown = /^[A-Za-z0-9_-]+$/.test(key) ? key : `["${key}"]`;
  return path === '' || path.endsWith(':') || shown.startsWith('[') ? `${path}${shown}` : `${path}.${shown}`;
}

function valueOf(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isMap(node)) return '{}';
  if (isSeq(node)) return '[]';
  return stringOf(node) ?? 'null';
}
