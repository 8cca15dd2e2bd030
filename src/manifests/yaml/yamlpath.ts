import { UsageError } from '../../base/errors.ts';

/**
 * The address of one value: `image.tag`, `images[0].newTag`, `spec.containers[name=app].image`,
 * `metadata.annotations["example.com/version"]`, and `Deployment/cart:spec…` or `2:spec…` where a file has several
 * documents.
 */
export interface YamlPath {
  readonly document?: DocumentSelector;
  readonly segments: readonly Segment[];
}

export type DocumentSelector =
  | { readonly kind: string; readonly name?: string }
  /** From 1. */
  | { readonly number: number };

export type Segment =
  | { readonly key: string }
  | { readonly index: number }
  /** The one item of a list that has every one of these values. */
  | { readonly where: readonly Match[] };

/** `stage=dev`: a key of an item, and the value that it has there. */
export interface Match {
  readonly key: string;
  readonly value: string;
}

const documentPrefix = /^(?:([1-9][0-9]{0,4})|([A-Za-z][A-Za-z0-9]*)(?:\/([A-Za-z0-9.-]+))?):(?=.)/;
const bare = /[^.[\]"':]+/;
const quoted = /"([^"\\]*)"/;
const bracket = /\[(?:"([^"\\]*)"|([0-9]{1,6})|([^=[\]"']+=[^[\]]*)|([^=[\]"']+))\]/;
/**
 * One `key=value` of a selector, up to the comma before the next one; a comma without a key after it is the value's.
 */
const match = /([^=,[\]"']+)=(?:"([^"]*)"|([^"']*?))(?:,(?=[^=,[\]"']+=)|$)/y;
const maxLength = 1024;

/** Throws UsageError with the place where the path stops making sense. */
export function parseYamlPath(text: string): YamlPath {
  if (text.length > maxLength) throw malformed(text.slice(0, 40), 'it is too long');
  const found = documentPrefix.exec(text);
  const segments: Segment[] = [];
  let at = found?.[0].length ?? 0;
  while (at < text.length) {
    if (segments.length > 0 && text[at] === '.') at += 1;
    else if (segments.length > 0 && text[at] !== '[')
      throw malformed(text, `expected "." or "[" at "${text.slice(at)}"`);
    const [segment, length] = segmentAt(text, at);
    const before = segments.at(-1);
    // Two selectors in a row choose one item by both.
    if ('where' in segment && before !== undefined && 'where' in before && text[at] === '[')
      segments[segments.length - 1] = { where: [...before.where, ...segment.where] };
    else segments.push(segment);
    at += length;
  }
  if (segments.length === 0 || text.endsWith('.')) throw malformed(text, 'it ends where a key was expected');
  if (found === null) return { segments };
  const [, number, kind = '', name] = found;
  if (number !== undefined) return { document: { number: Number(number) }, segments };
  return { document: name === undefined ? { kind } : { kind, name }, segments };
}

function segmentAt(text: string, at: number): [Segment, number] {
  const brackets = matchAt(bracket, text, at);
  if (brackets !== null) {
    const [whole, string, index, matches, word] = brackets;
    if (index !== undefined) return [{ index: Number(index) }, whole.length];
    if (matches !== undefined) return [{ where: matchesIn(matches, text) }, whole.length];
    return [{ key: string ?? word ?? '' }, whole.length];
  }
  const name = matchAt(quoted, text, at) ?? matchAt(bare, text, at);
  if (name === null) throw malformed(text, `no key at "${text.slice(at)}"`);
  return [{ key: name[1] ?? name[0] }, name[0].length];
}

function matchesIn(selector: string, text: string): readonly Match[] {
  const matches: Match[] = [];
  const pattern = new RegExp(match.source, 'y');
  while (pattern.lastIndex < selector.length) {
    const [, key, quotedValue, value] = pattern.exec(selector) ?? [];
    if (key === undefined) throw malformed(text, `"[${selector}]" is no list of key=value`);
    matches.push({ key: key.trim(), value: quotedValue ?? value ?? '' });
  }
  return matches;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Returns the path as `parseYamlPath` reads it. */
export function formatYamlPath({ document, segments }: YamlPath): string {
  const prefix = document === undefined ? '' : `${formatDocument(document)}:`;
  return prefix + formatSegments(segments);
}

export function formatDocument(selector: DocumentSelector): string {
  if ('number' in selector) return String(selector.number);
  return selector.name === undefined ? selector.kind : `${selector.kind}/${selector.name}`;
}

export function formatSegments(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments) {
    if ('index' in segment) text += `[${segment.index}]`;
    else if ('where' in segment) text += `[${formatMatches(segment.where)}]`;
    else if (/^[^.[\]"':]+$/.test(segment.key)) text += text === '' ? segment.key : `.${segment.key}`;
    else text += `["${segment.key}"]`;
  }
  return text;
}

export function formatMatches(matches: readonly Match[]): string {
  return matches.map(({ key, value }) => `${key}=${value}`).join(',');
}

function malformed(text: string, why: string): UsageError {
  return new UsageError({
    code: 'invalid-path',
    where: `path "${text}"`,
    expected: 'a path such as image.tag or spec.containers[name=app].image',
    found: why,
  });
}
