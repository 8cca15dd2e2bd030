export const id = 791;
export const ids = [791];
export const modules = {

/***/ 80791:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTokenReader: () => (/* binding */ createTokenReader)
});

// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/migrations/model.js
var model = __webpack_require__(34731);
;// CONCATENATED MODULE: ./lib/src/migrations/tokens/cursor.js
/** Reads the words of a statement from left to right. */
class Cursor {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    isAtEnd() {
        return this.#at >= this.#tokens.length;
    }
    /** Tells whether a word is ahead, anywhere. */
    has(word) {
        return this.#tokens.slice(this.#at).some(({ kind, text }) => kind === 'word' && text === word);
    }
    /** Returns the next word and goes on; empty for anything else. */
    word() {
        const next = this.#tokens[this.#at];
        if (next?.kind !== 'word')
            return '';
        this.#at += 1;
        return next.text;
    }
    take(word) {
        const next = this.#tokens[this.#at];
        if (next?.kind !== 'word' || next.text !== word)
            return false;
        this.#at += 1;
        return true;
    }
    takeAny(words) {
        return words.some((word) => this.take(word));
    }
    /** Takes all of the words, or none. */
    takeAll(words) {
        const start = this.#at;
        if (words.every((word) => this.take(word)))
            return true;
        this.#at = start;
        return false;
    }
    symbol(text) {
        const next = this.#tokens[this.#at];
        if (next?.kind !== 'symbol' || next.text !== text)
            return false;
        this.#at += 1;
        return true;
    }
    /** Reads a name with its schema: `app.users`; bare ones in small letters. */
    name() {
        const parts = [];
        do {
            const next = this.#tokens[this.#at];
            if (next === undefined || (next.kind !== 'word' && next.kind !== 'quoted'))
                break;
            parts.push(next.kind === 'word' ? next.text.toLowerCase() : next.text);
            this.#at += 1;
        } while (this.symbol('.'));
        return parts.join('.');
    }
    names() {
        const names = [this.name()];
        while (this.symbol(','))
            names.push(this.name());
        return names;
    }
    /** Returns what is ahead up to the next comma outside of parentheses, and goes beyond it. */
    clause() {
        const start = this.#at;
        let depth = 0;
        for (; this.#at < this.#tokens.length; this.#at += 1) {
            const { kind, text } = this.#tokens[this.#at] ?? { kind: 'symbol', text: '' };
            if (kind !== 'symbol')
                continue;
            if (text === '(')
                depth += 1;
            if (text === ')')
                depth -= 1;
            if (text === ',' && depth === 0)
                break;
        }
        const clause = this.#tokens.slice(start, this.#at);
        this.#at += 1;
        return clause;
    }
}

;// CONCATENATED MODULE: ./lib/src/migrations/tokens/alter-table.js

const constraintWords = new Set('CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK'.split(' '));
const indexWords = new Set('INDEX KEY FULLTEXT SPATIAL'.split(' '));
const filling = ['DEFAULT', 'AUTO_INCREMENT', 'IDENTITY', 'GENERATED'];
/** ALTER TABLE, after these words: each of its clauses. */
function alteredTable(cursor) {
    cursor.takeAll(['IF', 'EXISTS']);
    const table = cursor.name();
    const actions = [];
    while (!cursor.isAtEnd())
        actions.push(...clauseActions(table, cursor.clause()));
    return actions;
}
function clauseActions(table, tokens) {
    const cursor = new Cursor(tokens.slice(1));
    const verb = tokens[0]?.kind === 'word' ? tokens[0].text : '';
    if (verb === 'ADD')
        return added(table, cursor, tokens);
    if (verb === 'DROP')
        return droppedPart(table, cursor);
    if (verb === 'RENAME')
        return renamedPart(table, cursor);
    if (verb === 'MODIFY' || verb === 'CHANGE')
        return changed(table, cursor);
    if (verb === 'ALTER')
        return alteredColumn(table, cursor);
    if (verb === 'ALGORITHM' || verb === 'LOCK')
        return [];
    return unknown(`a part of ALTER TABLE that is not known (${verb})`);
}
function added(table, cursor, tokens) {
    const isColumn = cursor.take('COLUMN');
    if (cursor.symbol('('))
        return unknown('ADD of several columns in parentheses');
    const [, second, third] = tokens;
    const word = second?.kind === 'word' ? second.text : '';
    if (!isColumn && constraintWords.has(word)) {
        const name = word === 'CONSTRAINT' ? third?.text : undefined;
        const kind = tokens.some(({ text }) => text === 'FOREIGN') ? 'foreign key' : 'check';
        return [{ verb: 'add-constraint', table, name, kind, isNotValid: false, hasIndex: false, proves: [] }];
    }
    if (!isColumn && indexWords.has(word))
        return [{ verb: 'create', object: 'index', name: third?.text ?? '', table }];
    const maybeThere = cursor.takeAll(['IF', 'NOT', 'EXISTS']);
    const column = cursor.name();
    if (column === '' || word === 'PARTITION')
        return unknown('ADD of what is not known');
    const isRequired = tokens.some(({ text }, at) => text === 'NULL' && tokens[at - 1]?.text === 'NOT') || cursor.has('PRIMARY');
    const hasDefault = filling.some((one) => cursor.has(one));
    return [
        { verb: 'add-column', table, column, type: undefined, isRequired, hasDefault, isVolatile: false, maybeThere },
    ];
}
function droppedPart(table, cursor) {
    if (cursor.take('PARTITION'))
        return [{ verb: 'write', how: 'truncate', table }];
    const isConstraint = cursor.takeAny(['CONSTRAINT', 'INDEX', 'KEY', 'CHECK']) || cursor.takeAll(['FOREIGN', 'KEY']);
    if (isConstraint || cursor.takeAll(['PRIMARY', 'KEY'])) {
        cursor.takeAll(['IF', 'EXISTS']);
        return [{ verb: 'drop', object: 'constraint', name: cursor.name(), table }];
    }
    cursor.take('COLUMN');
    cursor.takeAll(['IF', 'EXISTS']);
    const name = cursor.name();
    return name === ''
        ? unknown('DROP of several columns in parentheses')
        : [{ verb: 'drop', object: 'column', name, table }];
}
function renamedPart(table, cursor) {
    if (cursor.takeAny(['INDEX', 'KEY', 'CONSTRAINT']))
        return [];
    if (cursor.takeAny(['TO', 'AS']))
        return [{ verb: 'rename', object: 'table', name: table, to: cursor.name() }];
    cursor.take('COLUMN');
    const name = cursor.name();
    return cursor.take('TO')
        ? [{ verb: 'rename', object: 'column', name, to: cursor.name(), table }]
        : unknown('RENAME without TO');
}
/** MODIFY says the whole column anew; CHANGE its name too. */
function changed(table, cursor) {
    cursor.take('COLUMN');
    if (cursor.symbol('('))
        return unknown('MODIFY of several columns in parentheses');
    return [{ verb: 'change-type', table, column: cursor.name(), type: undefined }];
}
function alteredColumn(table, cursor) {
    cursor.take('COLUMN');
    const column = cursor.name();
    if (cursor.takeAll(['SET', 'DEFAULT']))
        return [];
    if (cursor.takeAll(['DROP', 'DEFAULT']))
        return [{ verb: 'drop-default', table, column }];
    return column === ''
        ? unknown('ALTER of what is not known')
        : [{ verb: 'change-type', table, column, type: undefined }];
}
function unknown(found) {
    return [{ verb: 'unknown', found }];
}

;// CONCATENATED MODULE: ./lib/src/migrations/tokens/actions.js


/** Words that begin a statement: where a dialect needs no semicolons, one within a statement may begin another. */
const verbs = new Set('ALTER CALL CREATE DELETE DROP EXEC EXECUTE GRANT INSERT MERGE RENAME REPLACE REVOKE TRUNCATE UPDATE'.split(' '));
const kinds = {
    TABLE: 'table',
    VIEW: 'view',
    INDEX: 'index',
    DATABASE: 'database',
    SCHEMA: 'schema',
    SEQUENCE: 'sequence',
    TRIGGER: 'trigger',
    FUNCTION: 'function',
    PROCEDURE: 'function',
    TYPE: 'type',
    USER: 'role',
    ROLE: 'role',
};
const harmless = new Set('COMMENT GRANT ANALYZE USE'.split(' '));
/** What a statement does, by its first word; one that is not here is not judged. */
const readers = {
    CREATE: created,
    ALTER: (cursor) => (cursor.take('TABLE') ? alteredTable(cursor) : actions_unknown('ALTER of something other than a table')),
    DROP: dropped,
    RENAME: renamed,
    TRUNCATE: (cursor) => {
        cursor.take('TABLE');
        return [{ verb: 'write', how: 'truncate', table: cursor.name() }];
    },
    INSERT: (cursor) => written(cursor, 'insert', ['LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO']),
    // It deletes the row that is in the way.
    REPLACE: (cursor) => written(cursor, 'delete', ['LOW_PRIORITY', 'DELAYED', 'INTO']),
    UPDATE: (cursor) => written(cursor, 'update', ['LOW_PRIORITY', 'IGNORE', 'ONLY']),
    DELETE: (cursor) => written(cursor, 'delete', ['LOW_PRIORITY', 'QUICK', 'IGNORE', 'FROM']),
    MERGE: (cursor) => written(cursor, cursor.has('DELETE') ? 'delete' : 'merge', ['INTO']),
    REVOKE: () => [{ verb: 'restrict', object: 'object', name: 'rights', by: 'REVOKE' }],
    BEGIN: (cursor) => cursor.isAtEnd() || cursor.take('TRANSACTION') ? transaction('begin') : actions_unknown('a block of code'),
    START: () => transaction('begin'),
    COMMIT: () => transaction('commit'),
    ROLLBACK: () => transaction('rollback'),
    SET: (cursor) => [{ verb: 'set', setting: cursor.name().toLowerCase(), value: 'x' }],
};
/** Tells what a statement does by its words. */
function tokenActions({ tokens, ambiguous }, dialect) {
    if (ambiguous !== undefined)
        return actions_unknown(ambiguous);
    const [first] = tokens;
    if (first === undefined)
        return [];
    if (first.kind !== 'word')
        return actions_unknown('a statement that does not begin with a word');
    if (harmless.has(first.text))
        return [];
    const reader = Object.hasOwn(readers, first.text) ? readers[first.text] : undefined;
    if (reader === undefined)
        return actions_unknown(`a statement that is not known (${first.text})`);
    if (dialect === 'sqlserver' && hasSecond(tokens))
        return actions_unknown('words that may begin a second statement, without a semicolon');
    return reader(new Cursor(tokens.slice(1)), dialect);
}
/** ON DELETE and ON UPDATE belong to a foreign key; ALTER TABLE has one verb of its own. */
function hasSecond(tokens) {
    const isAlter = tokens[0]?.text === 'ALTER';
    const found = tokens.filter(({ kind, text }, at) => at > 0 && kind === 'word' && verbs.has(text) && tokens[at - 1]?.text !== 'ON');
    const own = isAlter ? found.filter(({ text }) => text !== 'ALTER' && text !== 'DROP') : found;
    return own.length > 0 || found.length > 1;
}
function created(cursor) {
    const replaces = cursor.take('OR') && cursor.take('REPLACE');
    const isTemporary = cursor.takeAny(['TEMPORARY', 'TEMP']);
    cursor.takeAny(['UNIQUE', 'FULLTEXT', 'SPATIAL', 'BITMAP', 'CLUSTERED', 'NONCLUSTERED', 'VIRTUAL']);
    cursor.takeAny(['CLUSTERED', 'NONCLUSTERED']);
    const object = kinds[cursor.word()];
    if (object === undefined || object === 'trigger' || object === 'function')
        return actions_unknown('CREATE of code, or of what is not known');
    const maybeThere = cursor.takeAll(['IF', 'NOT', 'EXISTS']);
    const name = cursor.name();
    const create = { verb: 'create', object, name, isTemporary, maybeThere, replaces };
    if (object !== 'index')
        return [create];
    return cursor.take('ON') ? [{ ...create, table: cursor.name() }] : actions_unknown('an index without a table');
}
function dropped(cursor) {
    cursor.take('TEMPORARY');
    const object = kinds[cursor.word()];
    if (object === undefined)
        return actions_unknown('DROP of what is not known');
    cursor.takeAll(['IF', 'EXISTS']);
    return cursor.names().map((name) => ({ verb: 'drop', object, name }));
}
/** RENAME TABLE a TO b, c TO d. */
function renamed(cursor) {
    if (!cursor.take('TABLE'))
        return actions_unknown('RENAME of what is not a table');
    const actions = [];
    do {
        const name = cursor.name();
        if (!cursor.take('TO'))
            return actions_unknown('RENAME without TO');
        actions.push({ verb: 'rename', object: 'table', name, to: cursor.name() });
    } while (cursor.symbol(','));
    return actions;
}
function written(cursor, how, before) {
    while (cursor.takeAny(before))
        ;
    return [{ verb: 'write', how, table: cursor.name() }];
}
function transaction(what) {
    return [{ verb: 'transaction', what }];
}
function actions_unknown(found) {
    return [{ verb: 'unknown', found }];
}

;// CONCATENATED MODULE: ./lib/src/migrations/tokens/marks.js
/**
 * Finds comments `-- krci-deploy: contract-after 1.4.0` that are a line of their own, by that line; the statement that
 * begins on the next line is meant. Within a text or a comment, such a line is no begin of a statement.
 */
function afterOf(sql) {
    const found = new Map();
    if (!sql.includes('krci-deploy'))
        return found;
    for (const [at, line] of sql.split('\n').entries()) {
        const [, version] = /^--\s+krci-deploy:\s*contract-after\s+v?(\S+)\s*$/.exec(line) ?? [];
        if (version !== undefined)
            found.set(at + 1, version);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/migrations/tokens/tokenizer.js
const isMysql = (dialect) => dialect === 'mysql' || dialect === 'mariadb';
const word = /[\p{L}_@#$][\p{L}\p{N}_@#$]*/uy;
const number = /[\d.]+(?:[eE][+-]?\d+)?/y;
/** A line of its own that ends a batch: GO of SQL Server's tools, / of Oracle's. */
const batches = {
    sqlserver: /(?<=^|\n)[ \t]*GO(?:[ \t]+\d+)?[ \t]*(?:\r?\n|$)/iy,
    oracle: /(?<=^|\n)[ \t]*\/[ \t]*(?:\r?\n|$)/y,
};
/** Parts a text into statements. What this cannot tell for sure is said with the statement that it is in. */
function tokenStatements(text, dialect) {
    const statements = [];
    let tokens = [];
    let ambiguous;
    let [line, start] = [1, 0];
    const finish = (end) => {
        const [first] = tokens;
        if (first !== undefined || ambiguous !== undefined) {
            const own = { line: first?.line ?? line, tokens, text: text.slice(start, end).trim() };
            statements.push(ambiguous === undefined ? own : { ...own, ambiguous });
        }
        tokens = [];
        ambiguous = undefined;
        start = end;
    };
    for (let at = 0; at < text.length;) {
        const part = partAt(text, at, dialect);
        ambiguous ??= part.ambiguous;
        if (part.kind === 'separator')
            finish(at);
        else if (part.kind !== 'space')
            tokens.push({ kind: part.kind, text: part.text ?? '', line });
        for (let next = text.indexOf('\n', at); next !== -1 && next < part.end; next = text.indexOf('\n', next + 1))
            line += 1;
        at = part.end;
        if (part.kind === 'separator')
            start = at;
    }
    finish(text.length);
    return statements;
}
function partAt(text, at, dialect) {
    const batch = batches[dialect];
    if (batch !== undefined) {
        batch.lastIndex = at;
        const [found] = batch.exec(text) ?? [];
        if (found !== undefined)
            return { kind: 'separator', end: at + found.length };
    }
    const first = text[at] ?? '';
    if (/\s/.test(first))
        return { kind: 'space', end: at + 1 };
    if (first === ';')
        return { kind: 'separator', end: at + 1 };
    return commentAt(text, at, dialect) ?? quotedAt(text, at, dialect) ?? plainAt(text, at);
}
function commentAt(text, at, dialect) {
    const two = text.slice(at, at + 2);
    const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
    if (two === '--') {
        const isComment = !isMysql(dialect) || /^--(?:\s|$)/.test(text.slice(at, at + 3));
        return isComment
            ? { kind: 'space', end }
            : { kind: 'space', end, ambiguous: 'two dashes that are no comment in MySQL' };
    }
    if (text[at] === '#' && isMysql(dialect))
        return { kind: 'space', end };
    if (two !== '/*')
        return undefined;
    const close = text.indexOf('*/', at + 2);
    if (close === -1)
        return { kind: 'space', end: text.length, ambiguous: 'a comment without an end' };
    const inner = text.slice(at + 2, close);
    if (isMysql(dialect) && /^M?!/.test(inner))
        return { kind: 'space', end: close + 2, ambiguous: 'a comment that MySQL runs' };
    return { kind: 'space', end: close + 2, ...(inner.includes('/*') && { ambiguous: 'a comment within a comment' }) };
}
/** Quotes of names by dialect; others are texts. */
function closingOf(first, dialect) {
    if (first === "'" || first === '"')
        return first;
    if (first === '`' && (isMysql(dialect) || dialect === 'sqlite'))
        return '`';
    return first === '[' && (dialect === 'sqlserver' || dialect === 'sqlite') ? ']' : undefined;
}
function quotedAt(text, at, dialect) {
    const first = text[at] ?? '';
    const close = closingOf(first, dialect);
    if (close === undefined)
        return undefined;
    let end = text.indexOf(close, at + 1);
    // A quote within is written twice.
    while (end !== -1 && text[end + 1] === close)
        end = text.indexOf(close, end + 2);
    if (end === -1)
        return { kind: 'text', end: text.length, ambiguous: 'a quote without an end' };
    const inner = text.slice(at + 1, end);
    const isText = first === "'" || (first === '"' && isMysql(dialect));
    const kind = isText ? 'text' : 'quoted';
    const isEscaped = isText && isMysql(dialect) && inner.includes('\\');
    return {
        kind,
        text: inner,
        end: end + 1,
        ...(isEscaped && { ambiguous: 'a backslash in a text, whose meaning is a setting' }),
    };
}
function plainAt(text, at) {
    word.lastIndex = at;
    const [found] = word.exec(text) ?? [];
    if (found !== undefined) {
        const end = at + found.length;
        const isOracleQuote = /^n?q$/i.test(found) && text[end] === "'";
        return {
            kind: 'word',
            text: found.toUpperCase(),
            end,
            ...(isOracleQuote && { ambiguous: 'a quote of Oracle (q)' }),
        };
    }
    number.lastIndex = at;
    const [digits] = number.exec(text) ?? [];
    return digits === undefined
        ? { kind: 'symbol', text: text[at] ?? '', end: at + 1 }
        : { kind: 'symbol', text: digits, end: at + digits.length };
}

;// CONCATENATED MODULE: ./lib/src/migrations/tokens/reader.js





/** Makes a reader of a dialect that has no parser here: by its words, and it says what these do not tell. */
function createTokenReader(dialect) {
    return { read: (migration) => Promise.resolve(readTokens(migration, dialect)) };
}
function readTokens({ path, sql }, dialect) {
    const found = tokenStatements(sql, dialect);
    if (found.length > model/* migrationLimits */.L.statements)
        return {
            statements: [],
            unjudged: [{ file: path, line: 1, found: `more than ${model/* migrationLimits */.L.statements} statements` }],
        };
    const marks = afterOf(sql);
    const statements = found.map((statement) => {
        const after = marks.get(statement.line - 1);
        const own = {
            file: path,
            line: statement.line,
            text: (0,shown/* shown */.S)(withoutComments(statement.text), 200),
            actions: tokenActions(statement, dialect),
        };
        return after === undefined ? own : Object.assign(own, { after });
    });
    return { statements, unjudged: [] };
}
function withoutComments(text) {
    return text.replaceAll(/^\s*(?:--|#)[^\n]*\n/gm, '').trim();
}


/***/ })

};
