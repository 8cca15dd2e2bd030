import type { Document, YAMLSeq } from 'yaml';
import { isMap } from 'yaml';
import type { Stream } from '../yaml/model.ts';
import { stringAt } from '../yaml/nodes.ts';
import type { Segment, YamlPath } from '../yaml/yamlpath.ts';

/**
 * Returns the segments that lead to the items of a list: by name, or by stage and codebase, where that is unique, since
 * numbers change when an item is added.
 */
export function itemSegments(list: YAMLSeq): readonly Segment[] {
  const selectors = [['name'], ['stage', 'codebase'], ['stage', 'cluster']] as const;
  const texts = selectors.map((keys) => list.items.map((item) => selectorText(item, keys)));
  return list.items.map((item, index) => {
    const unique = texts.findIndex((all) => all[index] !== undefined && isUnique(all, index));
    const keys = selectors[unique];
    return keys === undefined ? { index } : { where: keys.map((key) => ({ key, value: stringAt(item, key) ?? '' })) };
  });
}

function selectorText(item: unknown, keys: readonly string[]): string | undefined {
  const values = keys.map((key) => stringAt(item, key));
  return values.every((value) => value !== undefined && /^[^[\]"',=]+$/.test(value)) ? values.join(',') : undefined;
}

function isUnique(all: readonly (string | undefined)[], index: number): boolean {
  return all.indexOf(all[index]) === index && all.lastIndexOf(all[index]) === index;
}

/** Returns what selects a document of a stream; undefined for the only one. */
export function documentSelector(stream: Stream, { contents }: Document.Parsed, index: number): YamlPath['document'] {
  if (stream.documents.length === 1) return undefined;
  const [kind, name] = [stringAt(contents, 'kind'), nameOf(contents)];
  const same = stream.documents.filter(
    (one) => stringAt(one.contents, 'kind') === kind && nameOf(one.contents) === name,
  );
  if (kind === undefined || name === undefined || same.length > 1) return { number: index + 1 };
  return { kind, name };
}

/** Returns `metadata.name`, where it needs no quotes in a path. */
export function nameOf(contents: unknown): string | undefined {
  const name = isMap(contents) ? stringAt(contents.get('metadata', true), 'name') : undefined;
  return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
}
