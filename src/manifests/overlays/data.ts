import type { Document } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { isRecord } from '../../base/json-path.ts';
import { parseStream } from '../yaml/stream.ts';

export type Data = Readonly<Record<string, unknown>>;

const maxAliases = 100;

/**
 * Reads the mappings of a stream as data, every scalar as the string that it was written as. Throws RefusedError for a
 * stream that must not be read.
 */
export function mappingsIn(text: string, file: string): readonly Data[] {
  return documentsIn(text, file).filter(isRecord);
}

/** As `mappingsIn`, with documents of every kind. Text that an edit would refuse, such as a template, is read. */
export function documentsIn(text: string, file: string): readonly unknown[] {
  return parseStream(text, file).documents.map((document): unknown => plain(document, file));
}

function plain(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (cause) {
    throw new RefusedError(
      { code: 'too-many-nodes', where: file, expected: `at most ${maxAliases} expansions of aliases`, found: 'more' },
      { cause },
    );
  }
}

export function textIn(data: unknown, ...path: readonly string[]): string | undefined {
  const value = valueIn(data, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function listIn(data: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueIn(data, ...path);
  return Array.isArray(value) ? value : [];
}

export function valueIn(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
}
