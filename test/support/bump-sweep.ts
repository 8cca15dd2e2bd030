import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isPair, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { RefusedError } from '../../src/base/errors.ts';
import { valueAt } from '../../src/manifests/forms/value.ts';

/** A place in a real file that names an image or its tag. */
export interface Site {
  /** The path as a user would write it. */
  readonly path: string;
  /** The same path for the document's plain data. */
  readonly keys: readonly (string | number)[];
  readonly document: number;
  readonly current: string;
}

/** How somebody edits a text; throws to refuse. */
export type Editor = (file: string, text: string, site: Site, value: string) => string;

export interface SweepResult {
  sites: number;
  accepted: number;
  /** Accepted edits whose texts differ in one line. */
  oneLine: number;
  /** Results that do not parse. */
  readonly unparseable: string[];
  /** Results in which another value changed under YAML 1.1 or 1.2. */
  readonly otherMeaning: string[];
  /** Results in which bytes outside the value changed. */
  readonly otherBytes: string[];
  readonly refused: Map<string, string[]>;
}

const keys = new Set(['tag', 'newTag', 'image_tag', 'imageTag']);

export function yamlFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The image fields of a file that parses; undefined for a file that does not. */
export function sitesOf(text: string): readonly Site[] | undefined {
  if (!/(?:tag|newTag|image_tag|imageTag|image)["']?[ \t]*:/.test(text)) return [];
  const documents = [...parseAllDocuments(text, { logLevel: 'silent', schema: 'failsafe' })];
  if (documents.some((document) => document.errors.length > 0)) return undefined;
  return documents.flatMap((document, index) => sitesIn(document, index, documents.length > 1));
}

function sitesIn(document: Document.Parsed, index: number, several: boolean): readonly Site[] {
  const found: Site[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || !isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const chain = [...ancestors.filter((one) => isMap(one) || isSeq(one) || isPair(one)), pair] as (Node | Pair)[];
      if (!isImageField(String(pair.key.value), chain)) return;
      const path = keysOf(chain);
      const selector = several ? selectorOf(document) : '';
      found.push({ path: selector + written(path), keys: path, document: index, current: pair.value.value });
    },
  });
  return found;
}

/** A tag, or the image of a container: an `image` in a list. */
function isImageField(key: string, chain: readonly (Node | Pair)[]): boolean {
  if (keys.has(key)) return true;
  return key === 'image' && isSeq(chain.at(-3));
}

function keysOf(chain: readonly (Node | Pair)[]): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (const [at, node] of chain.entries()) {
    const next = chain[at + 1];
    if (isPair(node) && isScalar(node.key)) path.push(String(node.key.value));
    if (isSeq(node)) path.push(node.items.indexOf(next));
  }
  return path;
}

function selectorOf({ contents }: Document.Parsed): string {
  const kind: unknown = isMap(contents) ? contents.get('kind') : undefined;
  const name: unknown = isMap(contents) ? contents.getIn(['metadata', 'name']) : undefined;
  if (typeof kind !== 'string') return '';
  return typeof name === 'string' && /^[A-Za-z0-9.-]+$/.test(name) ? `${kind}/${name}:` : `${kind}:`;
}

function written(path: readonly (string | number)[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? `["${key}"]` : `.["${key}"]`))
    .join('')
    .replaceAll('.[', '[');
}

/** Our own editor. */
export const ours: Editor = (file, text, site, value) => valueAt(file, site.path).write(text, value);

/** Bumps one site and adds to the result what came of it, judged by reading both texts under YAML 1.1 and 1.2. */
export function bump(edit: Editor, file: string, text: string, site: Site, result: SweepResult): void {
  const value = valueFor(site);
  result.sites += 1;
  const edited = attempt(edit, file, text, site, result);
  if (edited === undefined) return;
  result.accepted += 1;
  const where = `${file} ${site.path}`;
  const meaning = meaningOf(text, edited, site, value);
  if (meaning === 'unparseable') result.unparseable.push(where);
  if (meaning === 'other') result.otherMeaning.push(where);
  if (!onlyTheValue(text, edited, site.current)) result.otherBytes.push(where);
  if (changedLines(text, edited) === 1) result.oneLine += 1;
}

export function valueFor({ current }: Site): string {
  return current.includes('/') ? `${current.replace(/[:@].*$/s, '').trim()}:9.8.7-sweep` : '9.8.7-sweep';
}

function attempt(edit: Editor, file: string, text: string, site: Site, result: SweepResult): string | undefined {
  try {
    return edit(file, text, site, valueFor(site));
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    result.refused.set(error.code, [...(result.refused.get(error.code) ?? []), `${file} ${site.path}`]);
    return undefined;
  }
}

function meaningOf(before: string, after: string, site: Site, value: string): 'wanted' | 'other' | 'unparseable' {
  for (const version of ['1.1', '1.2'] as const) {
    const [expected, actual] = [dataOf(before, version), dataOf(after, version)];
    if (actual === undefined) return 'unparseable';
    const wanted = withValue(expected, [site.document, ...site.keys], value);
    if (!isDeepStrictEqual(clean(actual), clean(wanted))) return 'other';
  }
  return 'wanted';
}

function dataOf(text: string, version: '1.1' | '1.2'): readonly unknown[] | undefined {
  const documents = [...parseAllDocuments(text, { version, logLevel: 'silent' })];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS({ maxAliasCount: -1 }) as unknown);
}

/** The data with `value` at a path; the line break that ends a block scalar stays. */
export function withValue(data: unknown, [key, ...rest]: readonly (string | number)[], value: string): unknown {
  if (key === undefined) return typeof data === 'string' && data.endsWith('\n') ? `${value}\n` : value;
  if (Array.isArray(data)) return data.map((item: unknown, at) => (at === key ? withValue(item, rest, value) : item));
  const entries = Object.entries(data ?? {}).map(([name, item]: [string, unknown]) => [
    name,
    name === key ? withValue(item, rest, value) : item,
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** What JSON can hold, so that dates compare; NaN becomes null on both sides. */
function clean(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null)) as unknown;
}

/** True when the two texts differ in one piece alone, and that piece was at most the old value with its quotes. */
function onlyTheValue(before: string, after: string, current: string): boolean {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return before.length - head - tail <= current.length + 2;
}

function changedLines(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return old.length === now.length ? old.filter((line, at) => line !== now[at]).length : Infinity;
}

export function emptyResult(): SweepResult {
  return { sites: 0, accepted: 0, oneLine: 0, unparseable: [], otherMeaning: [], otherBytes: [], refused: new Map() };
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
