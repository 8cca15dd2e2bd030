import { shown } from '../../base/shown.ts';
import { migrationLimits, type Migration, type ReadStatements, type SqlReader } from '../model.ts';
import { tokenActions } from './actions.ts';
import { afterOf } from './marks.ts';
import { type TokenDialect, tokenStatements } from './tokenizer.ts';

/** Makes a reader of a dialect that has no parser here: by its words, and it says what these do not tell. */
export function createTokenReader(dialect: TokenDialect): SqlReader {
  return { read: (migration) => Promise.resolve(readTokens(migration, dialect)) };
}

function readTokens({ path, sql }: Migration, dialect: TokenDialect): ReadStatements {
  const found = tokenStatements(sql, dialect);
  if (found.length > migrationLimits.statements)
    return {
      statements: [],
      unjudged: [{ file: path, line: 1, found: `more than ${migrationLimits.statements} statements` }],
    };
  const marks = afterOf(sql);
  const statements = found.map((statement) => {
    const after = marks.get(statement.line - 1);
    const own = {
      file: path,
      line: statement.line,
      text: shown(withoutComments(statement.text), 200),
      actions: tokenActions(statement, dialect),
    };
    return after === undefined ? own : Object.assign(own, { after });
  });
  return { statements, unjudged: [] };
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:--|#)[^\n]*\n/gm, '').trim();
}
