import type { Unjudged } from '../model.ts';
import { blank } from '../text.ts';
import { openAtLines } from './openings.ts';

/** SQL that the parser can read, and what was left out of it. */
export interface PlainSql {
  readonly sql: string;
  readonly unjudged: readonly Omit<Unjudged, 'file'>[];
  /** Lines (from 1) where data was left out: a COPY … FROM STDIN must end on the line before. */
  readonly dataAt: readonly number[];
}

/** Meta commands that change nothing in the database: they print, or say what happens after an error. */
const harmless =
  /^\\(?:echo|qecho|warn|timing|pset|t|x|a|H|encoding|set\s+(?:ON_ERROR_STOP|ON_ERROR_ROLLBACK|ECHO|QUIET|VERBOSITY))\b[^\\`;:]*$/;

/**
 * Blanks the data of COPY … FROM STDIN and, for psql, its meta commands at the begin of a line, outside of texts,
 * comments and dollar quotes. A meta command that may run or change SQL is not judged.
 */
export function plainSql(text: string, isPsql: boolean): PlainSql {
  // The parser refuses a backslash by itself; without one there is nothing to leave out.
  if (!/^[ \t]*\\/m.test(text)) return { sql: text, unjudged: [], dataAt: [] };
  const lines = text.split('\n');
  const unjudged: Omit<Unjudged, 'file'>[] = [];
  const dataAt: number[] = [];
  const open = openAtLines(text);
  let isData = false;
  let statement = '';
  const kept = lines.map((line, at) => {
    if (isData) {
      isData = !/^\\\.\r?$/.test(line);
      return blank(line);
    }
    if (open[at] === false && isPsql && /^[ \t]*\\[^.]/.test(line)) {
      if (!harmless.test(line.trim()))
        unjudged.push({ line: at + 1, found: 'a meta command of psql', statement: line.trim().slice(0, 200) });
      return blank(line);
    }
    statement = `${statement}\n${line}`.slice(-maxCopy);
    const isEnd = /;[ \t]*\r?$/.test(line);
    isData = isEnd && isCopyOfData(statement);
    if (isData) dataAt.push(at + 2);
    if (isEnd) statement = '';
    return line;
  });
  if (isData) unjudged.push({ line: lines.length, found: 'data of COPY without an end (\\.)' });
  return { sql: kept.join('\n'), unjudged, dataAt };
}

const maxCopy = 4000;

function isCopyOfData(statement: string): boolean {
  const words = statement.toLowerCase();
  const from = words.lastIndexOf('copy');
  return from !== -1 && /\bfrom\s+stdin\b/.test(words.slice(from));
}
