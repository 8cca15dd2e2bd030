import type { Migration, Unjudged } from '../model.ts';

/** A file whose text was read. */
export interface TextFile {
  /** From the directory of the application. */
  readonly path: string;
  readonly text: string;
}

/** Migrations that files hold, in the order in which the tool applies them. */
export interface ReadMigrations {
  readonly migrations: readonly Migration[];
  /** Files that the tool would not apply, or of which the order is not known. */
  readonly unjudged: readonly Unjudged[];
}

/** Names and forms by which a tool finds what it applies: an entry of the table in `layouts.ts`. */
export interface MigrationLayout {
  /** Row of the docs. */
  readonly documentation: {
    readonly tool: string;
    /** Files that are read. */
    readonly files: string;
    /** What is one migration, and when it may change. */
    readonly unit: string;
  };
  /** Tells whether a file has a name or a form that only this tool knows. */
  recognises(file: TextFile): boolean;
  read(files: readonly TextFile[]): ReadMigrations;
}

/** Returns the last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns all but the last part of a path; empty for none. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Makes the entry of a file that the layout does not know. */
export function notOfLayout({ path }: TextFile, expected: string): Unjudged {
  return { file: path, line: 1, found: `a file that is not ${expected}` };
}

/** Compares texts of digits by their number, whatever their length; shorter than the other after leading zeros is less. */
export function compareNumbers(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+(?=\d)/, ''), right.replace(/^0+(?=\d)/, '')];
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
