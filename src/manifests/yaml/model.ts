import type { Document } from 'yaml';
import { lineOf } from '../edit/splice.ts';

/** A text of zero or more YAML documents whose nodes hold their positions in it. JSON is YAML here. */
export interface Stream {
  /** For messages. */
  readonly file: string;
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
}

/** Formats the place of an offset as `file:line`. */
export function position({ file, text }: Pick<Stream, 'file' | 'text'>, offset: number): string {
  return `${file}:${lineOf(text, offset)}`;
}
