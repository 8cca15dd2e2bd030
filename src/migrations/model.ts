/** A file of the source repository, by its path from the directory of the application. */
export interface SqlFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A part that cannot be judged, which never counts as harmless. */
export interface Unjudged {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** A noun phrase. */
  readonly found: string;
  /** Beginning of the statement; absent where it is the whole file. */
  readonly statement?: string;
}

/** SQL that a tool applies once, or each time that it changes: a file or a part of one. */
export interface Migration {
  /** By which the tool remembers that it was applied: a version, a name, a change set. */
  readonly id: string;
  readonly path: string;
  /** What is applied; the rest of the file is blank, so that lines are those of the file. */
  readonly sql: string;
  /** The tool applies it again when it changes. */
  readonly isRepeatable: boolean;
  /** Whether a program for terminals reads it (psql), which has commands of its own. */
  readonly isPsql: boolean;
}

/** Kinds of objects of a database. */
export type ObjectKind =
  | 'table'
  | 'view'
  | 'materialized view'
  | 'column'
  | 'constraint'
  | 'index'
  | 'type'
  | 'function'
  | 'sequence'
  | 'schema'
  | 'database'
  | 'extension'
  | 'trigger'
  | 'policy'
  | 'rule'
  | 'role'
  | 'enum value'
  | 'object';

export interface ColumnShape {
  readonly column: string;
  /** As written, in lower case: `varchar(20)`; undefined where the parser does not tell. */
  readonly type: string | undefined;
  /** NOT NULL, or part of a primary key. */
  readonly isRequired: boolean;
  /** A default, an identity, or an expression: old writers need not name it. */
  readonly hasDefault: boolean;
  /** The default may differ for each row, so that the table is written anew. */
  readonly isVolatile: boolean;
  /** Its value comes from a sequence, which a writer needs rights to. */
  readonly usesSequence?: boolean;
}

export type ConstraintKind = 'check' | 'foreign key' | 'unique' | 'primary key' | 'exclusion' | 'not null';

/** What a statement does, whatever the dialect. Names are as written, folded as the dialect folds them. */
export type Action =
  | {
      readonly verb: 'create';
      readonly object: ObjectKind;
      readonly name: string;
      /** The table of an index, a trigger, a policy, a rule. */
      readonly table?: string;
      readonly columns?: readonly ColumnShape[];
      readonly isTemporary?: boolean;
      /** It may be there already: IF NOT EXISTS. */
      readonly maybeThere?: boolean;
      /** OR REPLACE. */
      readonly replaces?: boolean;
      readonly isConcurrent?: boolean;
      /** Of a function: its body was read and changes nothing. */
      readonly isPure?: boolean;
      /** Of a trigger: the function that it runs. */
      readonly runs?: string;
    }
  | {
      readonly verb: 'drop';
      readonly object: ObjectKind;
      readonly name: string;
      readonly table?: string;
      readonly isConcurrent?: boolean;
    }
  | {
      readonly verb: 'rename';
      readonly object: ObjectKind;
      readonly name: string;
      readonly to: string;
      readonly table?: string;
    }
  | ({ readonly verb: 'add-column'; readonly table: string; readonly maybeThere?: boolean } & ColumnShape)
  | { readonly verb: 'change-type'; readonly table: string; readonly column: string; readonly type: string | undefined }
  | { readonly verb: 'set-not-null'; readonly table: string; readonly column: string }
  | { readonly verb: 'drop-not-null'; readonly table: string; readonly column: string }
  | { readonly verb: 'set-default'; readonly table: string; readonly column: string }
  | { readonly verb: 'drop-default'; readonly table: string; readonly column: string }
  | {
      readonly verb: 'add-constraint';
      readonly table: string;
      readonly name: string | undefined;
      readonly kind: ConstraintKind;
      /** NOT VALID: rows that are there are not read. */
      readonly isNotValid: boolean;
      /** USING INDEX: the index is there already. */
      readonly hasIndex: boolean;
      /** Columns that a check proves to be not null. */
      readonly proves: readonly string[];
    }
  | { readonly verb: 'validate-constraint'; readonly table: string; readonly name: string }
  | {
      readonly verb: 'write';
      readonly how: 'insert' | 'update' | 'delete' | 'truncate' | 'merge' | 'copy';
      readonly table: string;
    }
  /** Takes something away from those who use the object, in words: `REVOKE`, `row level security`. */
  | { readonly verb: 'restrict'; readonly object: ObjectKind; readonly name: string; readonly by: string }
  /** Changes what the object does, in words: `a trigger`. */
  | { readonly verb: 'alter'; readonly object: ObjectKind; readonly name: string; readonly how: string }
  /** Holds a lock for long, in words: `REINDEX`. */
  | { readonly verb: 'block'; readonly object: ObjectKind; readonly name: string; readonly how: string }
  | { readonly verb: 'set'; readonly setting: string; readonly value: string }
  | { readonly verb: 'transaction'; readonly what: 'begin' | 'commit' | 'rollback' }
  /** Calls a function, which may do anything where migrations define it. */
  | { readonly verb: 'call'; readonly name: string }
  /** What it does cannot be told: a noun phrase. */
  | { readonly verb: 'unknown'; readonly found: string };

/** A statement, with what it does. */
export interface Statement {
  readonly file: string;
  /** From 1: of its first word. */
  readonly line: number;
  /** Its beginning, in one line. */
  readonly text: string;
  readonly actions: readonly Action[];
  /** Release that no longer needs what it takes away: `-- krci-deploy: contract-after 1.4.0` before it. */
  readonly after?: string;
}

/** Statements of a migration, or the reason why there are none. */
export interface ReadStatements {
  readonly statements: readonly Statement[];
  readonly unjudged: readonly Unjudged[];
}

/** Reads the SQL of one dialect. */
export interface SqlReader {
  read(migration: Migration): Promise<ReadStatements>;
}

/** What a statement does to a release that runs while it is applied, and to what is stored. */
export type StatementClass = 'expand' | 'contract' | 'data' | 'irreversible';

/** A statement that a rule names. */
export interface MigrationFinding {
  readonly rule: string;
  readonly classes: readonly StatementClass[];
  /** Id of the migration. */
  readonly migration: string;
  readonly file: string;
  readonly line: number;
  readonly statement: string;
  /** `column public.users.email`. */
  readonly object: string;
  /** As in `Statement`. */
  readonly after?: string;
}

/** Bounds of what is read. */
export const migrationLimits = {
  files: 20_000,
  fileBytes: 4 * 1024 * 1024,
  bytes: 64 * 1024 * 1024,
  statements: 100_000,
  statementBytes: 1024 * 1024,
} as const;
