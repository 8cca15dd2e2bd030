/* oxlint-disable eslint/no-underscore-dangle -- names of the compiled library */
import makeModule, { type LibpgQuery } from 'libpg-query/wasm/libpg-query.js';
import { isRecord, listIn } from '../../base/json-path.ts';
import { parserBytes } from './wasm.ts';

/** A statement as PostgreSQL's parser has it. */
export interface RawStatement {
  /** Its node, with the node's name as the only key: `{ DropStmt: … }`. */
  readonly tree: unknown;
  /** Place of its first word, in bytes. */
  readonly start: number;
  /** Place after its last word, in bytes. */
  readonly end: number;
}

/** What the parser says: statements, or why it refuses the text. */
export type Parsed =
  | { readonly statements: readonly RawStatement[] }
  /** `at` counts characters from 0; undefined where the text is no syntax error but more than is parsed. */
  | { readonly refusal: string; readonly at: number | undefined };

export interface PostgresParser {
  parse(sql: string): Promise<Parsed>;
  /** Returns the tree of a function or a DO block in PL/pgSQL; undefined where it is not read. */
  plpgsql(sql: string): Promise<unknown>;
}

/**
 * Makes PostgreSQL's own parser, compiled to WebAssembly; it is loaded when it is first asked. What exhausts its stack
 * throws its memory away with it, so that no statement is read by a parser in an unknown state.
 */
export function createPostgresParser(): PostgresParser {
  let opened: Promise<LibpgQuery> | undefined;
  const guarded = async <Result>(read: (module: LibpgQuery) => Result, failed: Result): Promise<Result> => {
    opened ??= open();
    const module = await opened;
    try {
      return read(module);
    } catch (error) {
      if (!isExhausted(error)) throw error;
      opened = undefined;
      return failed;
    }
  };
  return {
    parse: (sql) =>
      guarded<Parsed>((module) => parseWith(module, sql), { refusal: 'nested too deeply, or too long', at: undefined }),
    plpgsql: (sql) => guarded((module) => plpgsqlWith(module, sql), undefined),
  };
}

/** A full stack, or a trap of WebAssembly, whose class Node's types do not have. */
function isExhausted(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

async function open(): Promise<LibpgQuery> {
  const bytes = await parserBytes();
  return new Promise((resolve, reject) => {
    const loaded = makeModule({
      // oxlint-disable-next-line promise/prefer-await-to-then -- its loader waits for a call, not for a promise
      instantiateWasm: (imports, receive) => void instanceOf(bytes, imports).then(receive, reject),
      // What it prints is thrown too.
      print: () => {},
      printErr: () => {},
    });
    // oxlint-disable-next-line promise/prefer-await-to-then -- either of both fails
    loaded.then(resolve, reject);
  });
}

async function instanceOf(bytes: Uint8Array, imports: object): Promise<object> {
  return (await WebAssembly.instantiate(bytes, imports)).instance;
}

/** Offsets of `PgQueryParseResult` and `PgQueryError` of libpg_query, in bytes. */
const errorAt = 8;
const cursorAt = 16;

function parseWith(module: LibpgQuery, sql: string): Parsed {
  const text = textIn(module, sql);
  try {
    const result = module._wasm_parse_query_raw(text);
    if (result === 0) return { refusal: 'too long for the parser', at: undefined };
    try {
      const error = module.getValue(result + errorAt, 'i32');
      if (error !== 0) {
        const cursor = module.getValue(error + cursorAt, 'i32');
        return { refusal: module.UTF8ToString(module.getValue(error, 'i32')), at: Math.max(cursor - 1, 0) };
      }
      return { statements: statementsOf(module.UTF8ToString(module.getValue(result, 'i32')), Buffer.byteLength(sql)) };
    } finally {
      module._wasm_free_parse_result(result);
    }
  } finally {
    module._free(text);
  }
}

function statementsOf(json: string, length: number): readonly RawStatement[] {
  return listIn(JSON.parse(json), 'stmts').flatMap((one) => {
    if (!isRecord(one)) return [];
    const start = typeof one['stmt_location'] === 'number' ? one['stmt_location'] : 0;
    const size = typeof one['stmt_len'] === 'number' ? one['stmt_len'] : length - start;
    return [{ tree: one['stmt'], start, end: start + size }];
  });
}

function plpgsqlWith(module: LibpgQuery, sql: string): unknown {
  const text = textIn(module, sql);
  try {
    const result = module._wasm_parse_plpgsql(text);
    if (result === 0) return undefined;
    try {
      const json = module.UTF8ToString(result);
      return json.startsWith('{') ? JSON.parse(json) : undefined;
    } finally {
      module._wasm_free_string(result);
    }
  } finally {
    module._free(text);
  }
}

/** Copies a text into the parser's memory. */
function textIn(module: LibpgQuery, text: string): number {
  const size = module.lengthBytesUTF8(text) + 1;
  const pointer = module._malloc(size);
  module.stringToUTF8(text, pointer, size);
  return pointer;
}
