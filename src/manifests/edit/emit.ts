import type { Style } from './quoting.ts';
import { scalarText } from './quoting.ts';

/** Content of an insertion: strings in mappings and lists. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

export interface Layout {
  /** Spaces before the first line's content. */
  readonly indent: number;
  /** Spaces that a list in a mapping is indented by. */
  readonly listIndent: number;
  readonly lineBreak: '\n' | '\r\n';
}

/** `key: value` as lines of a block mapping; the last line has no line break. */
export function blockPair(key: string, data: Data, layout: Layout): string {
  const pad = ' '.repeat(layout.indent);
  const name = scalarText(key, 'PLAIN', false);
  if (typeof data === 'string') return `${pad}${name}: ${scalarText(data, 'PLAIN', false)}`;
  const deeper = isList(data) ? layout.indent + layout.listIndent : layout.indent + 2;
  return `${pad}${name}:${layout.lineBreak}${blockOf(data, { ...layout, indent: deeper })}`;
}

/** `- item` as lines of a block list. */
export function blockItem(data: Data, layout: Layout): string {
  const pad = ' '.repeat(layout.indent);
  if (typeof data === 'string') return `${pad}- ${scalarText(data, 'PLAIN', false)}`;
  return `${pad}- ${blockOf(data, { ...layout, indent: layout.indent + 2 }).trimStart()}`;
}

export function blockOf(data: Exclude<Data, string>, layout: Layout): string {
  const lines = isList(data)
    ? data.map((item) => blockItem(item, layout))
    : Object.entries(data).map(([key, value]) => blockPair(key, value, layout));
  return lines.join(layout.lineBreak);
}

/** On one line; strings and keys are double-quoted where `style` says so, as JSON needs it. */
export function flowOf(data: Data, style: Style): string {
  if (typeof data === 'string') return scalarText(data, style, true);
  if (isList(data)) return `[${data.map((item) => flowOf(item, style)).join(', ')}]`;
  return `{${Object.entries(data)
    .map(([key, value]) => flowPair(key, value, style))
    .join(', ')}}`;
}

export function flowPair(key: string, data: Data, style: Style): string {
  return `${scalarText(key, style, true)}: ${flowOf(data, style)}`;
}

export function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}
