/**
 * A report is a list of blocks. Steps state facts as blocks once; `text.ts` shows them in a terminal, `markdown.ts` in
 * a job summary or a change request. Cells and lines hold plain text: a renderer escapes the characters that are
 * special in its medium.
 */
export type Block = Heading | Paragraph | Table | Listing | Verbatim | Links | Details;

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A text, or one that pages on the web belong to: those are shown where a reader can follow them. */
export type TableCell = string | LinkedText;

export interface LinkedText {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Returns the text of a cell without its links. */
export function textOfCell(cell: TableCell | undefined): string {
  return typeof cell === 'object' ? cell.text : (cell ?? '');
}

/** Unordered lines. */
export interface Listing {
  readonly kind: 'listing';
  readonly items: readonly string[];
}

/** Text that is shown as it is, such as a diff or a file. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly text: string;
  readonly language?: string;
}

/** Pages on the web, one per line; a URL that is no HTTP address is shown as text. */
export interface Links {
  readonly kind: 'links';
  readonly items: readonly Link[];
}

export interface Link {
  readonly text: string;
  readonly url: string;
}

/** What few readers open: folded under its title where a medium can fold. */
export interface Details {
  readonly kind: 'details';
  readonly title: string;
  readonly report: Report;
}

export type Report = readonly Block[];

export function heading(text: string): Heading {
  return { kind: 'heading', text };
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text };
}

export function table(columns: readonly string[], rows: readonly (readonly TableCell[])[]): Table {
  return { kind: 'table', columns, rows };
}

export function listing(items: readonly string[]): Listing {
  return { kind: 'listing', items };
}

export function verbatim(text: string, language?: string): Verbatim {
  return language === undefined ? { kind: 'verbatim', text } : { kind: 'verbatim', text, language };
}

/** Returns the report folded under a title; nothing for an empty one. */
export function details(title: string, report: Report): readonly Details[] {
  return report.length === 0 ? [] : [{ kind: 'details', title, report }];
}

export function links(items: readonly Link[]): Links {
  return { kind: 'links', items };
}
