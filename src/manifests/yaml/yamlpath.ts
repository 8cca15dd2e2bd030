import { UsageError } from '../../base/errors.ts';

/**
 * The address of one value: `image.tag`, `images[0].newTag`, `spec.containers[name=app].image`,
 * `metadata.annotations["example.com/version"]`, and `Deployment/cart:spec…` or `2:spec…` where a file has several documents.
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
  /** The one item of a list whose `key` is `value`. */
  | { readonly key: string; readonly value: string };

const documentPrefix = /^(?:([1-9][0-9]{0,4})|([A-Za-z][A-Za-z0-9]*)(?:\/([A-Za-z0-9.-]+))?):(?=.)/;
const bare = /[^.[\]"':]+/;
const quoted = /"([^"\\]*)"/;
const bracket = /\[(?:"([^"\\]*)"|([0-9]{1,6})|([^=[\]"']+)="?([^[\]"']*)"?|([^=[\]"']+))\]/;
const maximumLength = 1024;

/** Throws UsageError with the place where the path stops making sense. */
export function parseYamlPath(text: string): YamlPath {
  if (text.length > maximumLength) throw malformed(text.slice(0, 40), 'it is too long');
  const found = documentPrefix.exec(text);
  const segments: Segment[] = [];
  let at = found?.[0].length ?? 0;
  while (at < text.length) {
    if (segments.length > 0 && text[at] === '.') at += 1;
    else if (segments.length > 0 && text[at] !== '[')
      throw malformed(text, `expected "." or "[" at "${text.slice(at)}"`);
    const [segment, length] = segmentAt(text, at);
    segments.push(segment);
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
    const [whole, string, index, key, value, word] = brackets;
    if (index !== undefined) return [{ index: Number(index) }, whole.length];
    if (key !== undefined && value !== undefined) return [{ key, value }, whole.length];
    return [{ key: string ?? word ?? '' }, whole.length];
  }
  const name = matchAt(quoted, text, at) ?? matchAt(bare, text, at);
  if (name === null) throw malformed(text, `expected a key at "${text.slice(at)}"`);
  return [{ key: name[1] ?? name[0] }, name[0].length];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** The path as `parseYamlPath` reads it. */
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
    else if ('value' in segment) text += `[${segment.key}=${segment.value}]`;
    else if (/^[^.[\]"':]+$/.test(segment.key)) text += text === '' ? segment.key : `.${segment.key}`;
    else text += `["${segment.key}"]`;
  }
  return text;
}

function malformed(text: string, why: string): UsageError {
  return new UsageError(
    'invalid-path',
    `path "${text}" is not understood: ${why}; write it like image.tag or spec.containers[name=app].image`,
  );
}
