import { shown } from '../../base/shown.ts';
import {
  migrationLimits,
  type Migration,
  type ReadStatements,
  type SqlReader,
  type Statement,
  type Unjudged,
} from '../model.ts';
import { marksIn } from './marks.ts';
import { type Node, nodeOf } from './nodes.ts';
import { bodyOf, codeActions, createdFunction } from './code.ts';
import { createPostgresParser, type PostgresParser, type RawStatement } from './parser.ts';
import { plainSql } from './psql.ts';
import { actionsOf } from './statements.ts';

/** Makes a reader of PostgreSQL's dialect, by PostgreSQL's own parser. */
export function createPostgresReader(parser: PostgresParser = createPostgresParser()): SqlReader {
  return { read: (migration) => readMigration(migration, parser) };
}

async function readMigration({ path, sql, isPsql }: Migration, parser: PostgresParser): Promise<ReadStatements> {
  const plain = plainSql(sql, isPsql);
  const unjudged: Unjudged[] = plain.unjudged.map((one) => ({ file: path, ...one }));
  if (plain.sql.trim() === '') return { statements: [], unjudged };
  const parsed = await parser.parse(plain.sql);
  if (!('statements' in parsed)) {
    const line = parsed.at === undefined ? 1 : lineOfCharacter(plain.sql, parsed.at);
    const statement = lineAt(plain.sql, line);
    return { statements: [], unjudged: [...unjudged, { file: path, line, found: parsed.refusal, statement }] };
  }
  if (parsed.statements.length > migrationLimits.statements)
    return {
      statements: [],
      unjudged: [{ file: path, line: 1, found: `more than ${migrationLimits.statements} statements` }],
    };
  const bytes = Buffer.from(plain.sql);
  const lines = lineCounter(bytes);
  const statements: Statement[] = [];
  const ends = new Set<number>();
  let before = 0;
  for (const raw of parsed.statements) {
    const marks = marksIn(bytes.toString('utf8', before, raw.start));
    const line = lines(raw.start);
    unjudged.push(...marks.faults.map((found) => ({ file: path, line, found })));
    const whole = bytes.toString('utf8', raw.start, raw.end);
    const at = { file: path, line, text: shown(whole, 200), ...(marks.after !== undefined && { after: marks.after }) };
    statements.push(...(await statementsOf(raw, whole, at, parser, lines)));
    if (isCopyOfData(raw)) ends.add(lines(raw.end));
    before = raw.end;
  }
  const stray = plain.dataAt.filter((line) => !ends.has(line - 1));
  unjudged.push(...stray.map((line) => ({ file: path, line, found: 'data that no COPY … FROM STDIN reads' })));
  return { statements, unjudged };
}

async function statementsOf(
  raw: RawStatement,
  whole: string,
  at: Omit<Statement, 'actions'>,
  parser: PostgresParser,
  lines: (byte: number) => number,
): Promise<readonly Statement[]> {
  const node = nodeOf(raw.tree);
  if (node === undefined) return [{ ...at, actions: [{ verb: 'unknown', found: 'a statement that is not known' }] }];
  if (node.kind === 'CreateFunctionStmt') return [{ ...at, actions: await createdFunction(node, whole, parser) }];
  if (node.kind !== 'DoStmt') return [{ ...at, actions: actionsOf(node) }];
  return blockStatements(node, whole, at, parser, lines);
}

/** Statements of a DO block, each at its own line. */
async function blockStatements(
  { fields }: Node,
  whole: string,
  at: Omit<Statement, 'actions'>,
  parser: PostgresParser,
  lines: (byte: number) => number,
): Promise<readonly Statement[]> {
  const { language, at: place } = bodyOf(fields);
  if (language !== 'plpgsql')
    return [{ ...at, actions: [{ verb: 'unknown', found: `a DO block in ${shown(language, 40)}` }] }];
  const first = lines(place);
  const inner = await codeActions(whole, parser);
  const { file, after } = at;
  const mark = after === undefined ? {} : { after };
  return inner.map(({ line, text, actions }) =>
    Object.assign({ file, line: first + line - 1, text: text === '' ? at.text : shown(text, 200), actions }, mark),
  );
}

function isCopyOfData({ tree }: RawStatement): boolean {
  const node = nodeOf(tree);
  if (node?.kind !== 'CopyStmt') return false;
  const { is_from: isFrom, filename }: { is_from?: unknown; filename?: unknown } = Object(node.fields);
  return isFrom === true && filename === undefined;
}

/** Counts lines up to growing places, in bytes; a smaller one is counted anew. */
function lineCounter(bytes: Buffer): (byte: number) => number {
  let [at, line] = [0, 1];
  return (byte) => {
    if (byte < at) [at, line] = [0, 1];
    for (let next = bytes.indexOf(0x0a, at); next !== -1 && next < byte; next = bytes.indexOf(0x0a, at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}

function lineOfCharacter(text: string, character: number): number {
  let [line, count] = [1, 0];
  for (const one of text) {
    if (count >= character) break;
    if (one === '\n') line += 1;
    count += 1;
  }
  return line;
}

function lineAt(text: string, line: number): string {
  return shown((text.split('\n', line)[line - 1] ?? '').trim(), 200);
}
