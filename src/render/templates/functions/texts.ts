import { RenderProblem } from '../../problem.ts';
import { goFormat, goText } from '../go-text.ts';
import { sanitizedName, slug } from '../names.ts';
import { countArgument, integerArgument, listArgument, shown, textArgument } from './arguments.ts';
import type { GoFunction } from './function.ts';

const maxText = 1024 * 1024;

/** Functions about texts. */
export const texts: Readonly<Record<string, GoFunction>> = {
  print: (...values) => printed(values),
  println: (...values) => `${values.map(goText).join(' ')}\n`,
  printf: (format, ...values) => goFormat(textArgument(format), values),
  toString: (value: unknown) => shown(value),
  lower: (text) => textArgument(text).toLowerCase(),
  upper: (text) => textArgument(text).toUpperCase(),
  title: (text) => textArgument(text).replaceAll(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before: string, first: string) => `${before}${first.toUpperCase()}`),
  untitle: (text) => textArgument(text).replaceAll(/(^|\s)(\p{L})/gu, (_, before: string, first: string) => `${before}${first.toLowerCase()}`),
  trim: (text) => textArgument(text).trim(),
  trimAll: (cutset, text) => trimmed(textArgument(text), textArgument(cutset)),
  trimPrefix: (prefix, text) => withoutPrefix(textArgument(text), textArgument(prefix)),
  trimSuffix: (suffix, text) => withoutSuffix(textArgument(text), textArgument(suffix)),
  hasPrefix: (prefix, text) => textArgument(text).startsWith(textArgument(prefix)),
  hasSuffix: (suffix, text) => textArgument(text).endsWith(textArgument(suffix)),
  contains: (part, text) => textArgument(text).includes(textArgument(part)),
  replace: (from, to, text) => replaced(textArgument(from), textArgument(to), textArgument(text)),
  nospace: (text) => textArgument(text).replaceAll(/\s/g, ''),
  repeat: (count, text) => repeated(countArgument(count), textArgument(text)),
  trunc: (length, text) => truncated(Number(integerArgument(length)), textArgument(text)),
  substr: (start, end, text) => between(Number(integerArgument(start)), Number(integerArgument(end)), textArgument(text)),
  quote: (...values) => present(values).map((value) => JSON.stringify(shown(value))).join(' '),
  squote: (...values) => present(values).map((value) => `'${shown(value)}'`).join(' '),
  cat: (...values) => present(values).map(shown).join(' '),
  indent: (spaces, text) => indented(countArgument(spaces, 1000), textArgument(text)),
  nindent: (spaces, text) => `\n${indented(countArgument(spaces, 1000), textArgument(text))}`,
  splitList: (separator, text) => textArgument(text).split(textArgument(separator)),
  split: (separator, text) => {
    const parts = textArgument(text).split(textArgument(separator));
    return Object.fromEntries(parts.map((part, index) => [`_${index}`, part]));
  },
  join: (separator, values) => {
    const list = Array.isArray(values) ? listArgument(values) : [values];
    return bounded(present(list).map(shown).join(textArgument(separator)));
  },
  toStrings: (values) => listArgument(values).map(shown),
  normalize: (text) => sanitizedName(textArgument(text)),
  slugify: (...values) => slug(values),
};

/** Go puts a space between operands of which neither is a text. */
function printed(values: readonly unknown[]): string {
  return values
    .map((value, index) => {
      const isSpaced = index > 0 && typeof value !== 'string' && typeof values[index - 1] !== 'string';
      return `${isSpaced ? ' ' : ''}${goText(value)}`;
    })
    .join('');
}

function present(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value) => value !== undefined && value !== null);
}

function trimmed(text: string, cutset: string): string {
  let [start, end] = [0, text.length];
  while (start < end && cutset.includes(text.charAt(start))) start += 1;
  while (end > start && cutset.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function withoutSuffix(text: string, suffix: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function replaced(from: string, to: string, text: string): string {
  if (from === '') throw new RenderProblem('a template replaces an empty text');
  return bounded(text.split(from).join(to));
}

function truncated(length: number, text: string): string {
  if (length < 0) return text.length + length > 0 ? text.slice(length) : text;
  return text.slice(0, length);
}

function between(start: number, end: number, text: string): string {
  if (start < 0) return text.slice(0, Math.max(end, 0));
  return end < 0 || end > text.length ? text.slice(start) : text.slice(start, end);
}

function repeated(count: number, text: string): string {
  if (count < 0 || count * text.length > maxText) throw new RenderProblem('a template repeats a text too often, or less than never');
  return text.repeat(count);
}

function indented(spaces: number, text: string): string {
  const pad = ' '.repeat(Math.max(spaces, 0));
  return bounded(pad + text.replaceAll('\n', `\n${pad}`));
}

function bounded(text: string): string {
  if (text.length > maxText) throw new RenderProblem('a template makes a text that is too long');
  return text;
}
