export const id = 6221;
export const ids = [6221];
export const modules = {

/***/ 76619:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** Returns the `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ }),

/***/ 79627:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ readByFormat)
/* harmony export */ });
/* unused harmony exports namesOf, sideBySide */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83205);
/* harmony import */ var _text_xml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54789);



/** Returns the names of a table's formats as the end of a sentence: `JUnit, TRX or TAP`. */
function namesOf(formats) {
    const names = [...new Set(formats.filter(({ refused }) => refused !== true).map(({ name }) => name))];
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
/** Reads a report by the format that it is in. Throws EvidenceError for no format of the table, or several. */
async function readByFormat(text, table) {
    const { head } = text;
    for (const format of table.formats)
        if ('matches' in format && format.matches(head))
            return format.read(text);
    if (head.startsWith('<'))
        return readAsXml(text, table);
    if (/^[[{]/.test(head))
        return readAsJson(text, table);
    throw unknown(text.name, table, `"${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(head, 30)}"`);
}
function unknown(name, { what, formats }, found) {
    return (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(name, { expected: `${what} (${namesOf(formats)})`, found });
}
async function readAsXml(text, table) {
    const formats = table.formats.flatMap((format) => ('roots' in format ? [format] : []));
    let root;
    let reader;
    function start(first, child) {
        const format = formats.find(({ roots, children }) => roots.includes(first.tag) && (children === undefined || (child !== undefined && children.includes(child.tag))));
        reader = format?.xml(text.name);
        // Attributes of the root are part of a dialect.
        reader?.open(first);
    }
    await (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_2__/* .readXml */ .km)(text, {
        open(element) {
            if (root === undefined) {
                root = element;
                if (!formats.some(({ roots }) => roots.includes(element.tag)))
                    throw unknown(text.name, table, tagOf(element));
                start(element);
                return;
            }
            if (reader === undefined)
                start(root, element);
            if (reader === undefined)
                throw unknown(text.name, table, `${tagOf(root)} with ${tagOf(element)} in it`);
            reader.open(element);
        },
        close: (tag, depth, place) => reader?.close?.(tag, depth, place),
        get listening() {
            return reader?.text !== undefined && (reader.listening ?? true);
        },
        text: (piece) => reader?.text?.(piece),
    });
    if (reader !== undefined)
        return reader.facts();
    throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(text.name, {
        expected: table.what,
        found: root === undefined ? 'no element' : `${tagOf(root)} with nothing in it`,
    });
}
function tagOf({ tag }) {
    return `<${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(tag, 30)}>`;
}
async function readAsJson(text, table) {
    const readers = table.formats.flatMap((format) => ('json' in format ? [format.json(text.name)] : []));
    await (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(text, sideBySide(readers));
    const [reader, another] = readers.filter(({ seen }) => seen);
    if (reader !== undefined && another === undefined)
        return reader.facts();
    throw unknown(text.name, table, reader === undefined ? 'other JSON' : 'several of them in one document');
}
/** One reader that hands each part of a document to those readers that chose it. */
function sideBySide(readers) {
    const choices = Object.create(null);
    const takers = Object.create(null);
    for (const reader of readers) {
        for (const [path, choice] of Object.entries(reader.choices)) {
            const known = choices[path];
            if (known !== undefined && known !== choice) {
                if (known === 'build' || choice === 'build')
                    throw new TypeError(`${path} is built by one reader, entered by another`);
                choices[path] = 'object or array';
            }
            else
                choices[path] = choice;
            (takers[path] ??= []).push(reader);
        }
    }
    return {
        choices,
        value(path, value, key) {
            for (const reader of takers[path] ?? [])
                reader.value(path, value, key);
        },
        enter(path, key) {
            for (const reader of takers[path] ?? [])
                reader.enter?.(path, key);
        },
        leave(path, key) {
            for (const reader of takers[path] ?? [])
                reader.leave?.(path, key);
        },
    };
}


/***/ }),

/***/ 830:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ older),
/* harmony export */   C9: () => (/* binding */ silentOrigin),
/* harmony export */   Fz: () => (/* binding */ epochOf),
/* harmony export */   V4: () => (/* binding */ digestsIn),
/* harmony export */   Xm: () => (/* binding */ timeOfJson),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);

const silentOrigin = { commits: [], digests: [], time: undefined };
const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,12})?(?: ?(Z|[+-]\d\d:?\d\d))?$/;
/** Reads a time in RFC 3339 or a looser ISO 8601; undefined for other text, and for years before 2000. */
function timeOf(text) {
    const [, day, clock, fraction = '', zone] = iso.exec(text?.slice(0, 60) ?? '') ?? [];
    if (day === undefined)
        return undefined;
    const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const at = Date.parse(`${day}T${clock}${clock?.length === 5 ? ':00' : ''}${fraction.slice(0, 4)}${offset}`);
    return plausible(at, zone !== undefined);
}
/** Reads a count of seconds or milliseconds since 1970, whichever gives a plausible year. */
function epochOf(value) {
    const text = `${value ?? ''}`;
    if (!/^\d{9,14}(?:\.\d{1,9})?$/.test(text))
        return undefined;
    const number = Number(text);
    return plausible(number < 1e11 ? number * 1000 : number, true);
}
function timeOfJson(value) {
    return typeof value === 'number' ? epochOf(value) : timeOf((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value));
}
/** Tools without a time write 0 or their language's first year. */
function plausible(at, zoned) {
    return at >= Date.UTC(2000) ? { at, zoned } : undefined;
}
/** Returns the one that was longer ago: a report is as old as its oldest part. */
function older(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return b.at < a.at ? b : a;
}
const bare = /^sha256:[0-9a-f]{64}$/;
/** Returns the digests of `repository@sha256:…`, of bare ones and of package URLs (`pkg:oci/cart@sha256%3A…`). */
function digestsIn(values) {
    const list = Array.isArray(values) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(values) : [values];
    return list.flatMap((value) => {
        const text = ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value) ?? '').slice(0, 2000).replace(/%3a/i, ':').split('?')[0] ?? '';
        const digest = text.slice(text.lastIndexOf('@') + 1);
        return bare.test(digest) ? [digest] : [];
    });
}


/***/ }),

/***/ 39967:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OW: () => (/* binding */ isJsonObject),
  QD: () => (/* binding */ listOr),
  Xg: () => (/* binding */ objectOr),
  Vh: () => (/* binding */ readJson),
  ph: () => (/* binding */ textOr)
});

// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/text/json-lexer.js

const maxDepth = 200;
const maxString = 16 * 1024 * 1024;
const maxWord = 400;
const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
/** Characters that are not plain text of a string. */
// oxlint-disable-next-line no-control-regex -- JSON forbids them
const stringPause = /["\\\u0000-\u001f]/g;
/** Characters that end a number or a literal. */
const wordEnd = /[\s,:[\]{}"]/g;
const numberGrammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const escapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
/**
 * A push parser for RFC 8259, which takes a text in pieces of any size. Throws EvidenceError at the first text that
 * is no JSON. A class, because it keeps state between two pieces.
 */
class JsonLexer {
    name;
    /** The line that is being read, from 1. */
    line = 1;
    #events;
    #containers = [];
    #expected = 'value';
    /** Token cut by the end of a piece: the text of a string so far, the escape in it, a number or a literal. */
    #string;
    #length = 0;
    #escape = '';
    #word = '';
    constructor(name, events) {
        this.name = name;
        this.#events = events;
    }
    write(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#string !== undefined)
                at = this.#readString(chunk, at);
            else if (this.#word !== '')
                at = this.#readWord(chunk, at);
            else {
                at = this.#skipBlanks(chunk, at);
                if (at < chunk.length)
                    at = this.#readToken(chunk, at);
            }
        }
    }
    close() {
        if (this.#word !== '')
            this.#endWord();
        if (this.#string !== undefined)
            throw (0,unreadable/* truncated */.ps)(this, { found: 'the report ends in the middle: a string is not closed' });
        if (this.#expected !== 'nothing') {
            throw (0,unreadable/* truncated */.ps)(this, { expected: expectedWords[this.#expected], found: 'the end of the report' });
        }
    }
    /** Half of a log that people can read are blanks. */
    #skipBlanks(chunk, from) {
        for (let at = from;; at += 1) {
            const code = chunk.charCodeAt(at);
            if (code === newline)
                this.line += 1;
            else if (code !== space && code !== tab && code !== carriageReturn)
                return at;
        }
    }
    #readToken(chunk, at) {
        const character = chunk.charAt(at);
        switch (character) {
            case '"':
                this.#beginString();
                return at + 1;
            case '{':
            case '}':
            case '[':
            case ']':
            case ',':
            case ':':
                this.#punctuation(character);
                return at + 1;
            default:
                return this.#readWord(chunk, at);
        }
    }
    #punctuation(character) {
        if (character === '{')
            this.#begin('object');
        else if (character === '[')
            this.#begin('array');
        else if (character === '}')
            this.#end('object');
        else if (character === ']')
            this.#end('array');
        else if (character === ':' && this.#expected === 'colon')
            this.#expected = 'value';
        else if (character === ',' && this.#expected === 'comma-or-end') {
            this.#expected = this.#containers.at(-1) === 'object' ? 'key' : 'value';
        }
        else
            this.#unexpected(`"${character}"`);
    }
    #begin(kind) {
        if (!this.#isValueNext())
            this.#unexpected(kind === 'object' ? '{' : '[');
        if (this.#containers.length >= maxDepth)
            throw (0,unreadable/* excessive */.QD)(this, { found: `values are nested deeper than ${maxDepth}` });
        this.#containers.push(kind);
        this.#expected = kind === 'object' ? 'key-or-end' : 'value-or-end';
        this.#events.start(kind);
    }
    #end(kind) {
        const empty = kind === 'object' ? 'key-or-end' : 'value-or-end';
        const open = this.#expected === 'comma-or-end' || this.#expected === empty;
        if (!open || this.#containers.at(-1) !== kind)
            this.#unexpected(kind === 'object' ? '}' : ']');
        this.#containers.pop();
        this.#events.end();
        this.#afterValue();
    }
    #beginString() {
        if (!this.#isValueNext() && !this.#isKeyNext())
            this.#unexpected('a string');
        this.#string = '';
        this.#length = 0;
    }
    /** Reads on in a string; returns where it ends, or the end of the piece. */
    #readString(chunk, from) {
        let start = from;
        let at = from;
        while (at < chunk.length) {
            if (this.#escape !== '') {
                this.#readEscape(chunk.charAt(at));
                at += 1;
                start = at;
                continue;
            }
            stringPause.lastIndex = at;
            if (!stringPause.test(chunk))
                break;
            at = stringPause.lastIndex;
            const code = chunk.charCodeAt(at - 1);
            if (code !== quote && code !== backslash)
                throw (0,unreadable/* malformed */.Qm)(this, {
                    found: 'not well-formed JSON: a string with a line break or a control character in it',
                });
            this.#keep(chunk.slice(start, at - 1));
            start = at;
            if (code === quote) {
                this.#endString();
                return at;
            }
            this.#escape = '\\';
        }
        this.#keep(chunk.slice(start));
        return chunk.length;
    }
    #readEscape(character) {
        this.#escape += character;
        if (this.#escape[1] === 'u') {
            if (this.#escape.length < 6)
                return;
            const digits = this.#escape.slice(2);
            if (!/^[0-9a-fA-F]{4}$/.test(digits))
                throw (0,unreadable/* malformed */.Qm)(this, { found: 'not well-formed JSON: a bad \\u escape' });
            this.#keep(String.fromCharCode(Number.parseInt(digits, 16)));
        }
        else {
            const plain = escapes[character];
            if (plain === undefined)
                throw (0,unreadable/* malformed */.Qm)(this, { found: 'not well-formed JSON: a bad escape' });
            this.#keep(plain);
        }
        this.#escape = '';
    }
    #keep(piece) {
        this.#length += piece.length;
        if (this.#length > maxString)
            throw (0,unreadable/* excessive */.QD)(this, { found: 'a string is longer than 16 MiB' });
        if (!this.#events.skip || this.#isKeyNext())
            this.#string += piece;
    }
    #endString() {
        const value = this.#string ?? '';
        this.#string = undefined;
        if (this.#isKeyNext()) {
            this.#expected = 'colon';
            this.#events.key(value);
            return;
        }
        this.#events.scalar(value);
        this.#afterValue();
    }
    #readWord(chunk, from) {
        wordEnd.lastIndex = from;
        const end = wordEnd.exec(chunk)?.index;
        this.#word += chunk.slice(from, end);
        if (this.#word.length > maxWord)
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(this.#word, 20)}"`);
        if (end === undefined)
            return chunk.length;
        this.#endWord();
        return end;
    }
    #endWord() {
        const text = this.#word;
        this.#word = '';
        if (!this.#isValueNext())
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(text, 20)}"`);
        if (numberGrammar.test(text))
            this.#events.scalar(Number(text));
        else if (text === 'null')
            this.#events.scalar(null);
        else if (text === 'true' || text === 'false')
            this.#events.scalar(text === 'true');
        else
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(text, 20)}"`);
        this.#afterValue();
    }
    #isValueNext() {
        return this.#expected === 'value' || this.#expected === 'value-or-end';
    }
    #isKeyNext() {
        return this.#expected === 'key' || this.#expected === 'key-or-end';
    }
    #afterValue() {
        this.#expected = this.#containers.length === 0 ? 'nothing' : 'comma-or-end';
    }
    #unexpected(found) {
        throw (0,unreadable/* malformed */.Qm)(this, { expected: expectedWords[this.#expected], found });
    }
}
const expectedWords = {
    value: 'a value',
    'value-or-end': 'a value or ]',
    key: 'a key',
    'key-or-end': 'a key or }',
    colon: 'a colon',
    'comma-or-end': 'a comma or the end of the list',
    nothing: 'the end of the text',
};

;// CONCATENATED MODULE: ./lib/src/evidence/text/json.js


/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
async function readJson(text, reader) {
    if (!/^[[{]/.test(text.head))
        throw (0,unreadable/* foreign */.V$)(text.name, { expected: 'JSON', found: `"${(0,unreadable/* shown */.SP)(text.head, 20)}"` });
    const visitor = new Visitor(reader);
    const lexer = new JsonLexer(text.name, visitor);
    visitor.place = lexer;
    for await (const chunk of text.chunks)
        lexer.write(chunk);
    lexer.close();
}
/** Follows the document from container to container: the reader chooses among them as they begin. */
class Visitor {
    skip = false;
    place = { name: '' };
    #reader;
    #frames = [];
    #key = '';
    constructor(reader) {
        this.#reader = reader;
    }
    start(kind) {
        const parent = this.#frames.at(-1);
        const array = kind === 'array';
        const key = this.#key;
        if (parent?.target !== undefined) {
            const target = array ? [] : emptyObject();
            this.#put(parent, target);
            this.#frames.push({ target, array, key });
            return;
        }
        const path = this.#pathOfNext(parent);
        const choice = this.#choose(path, kind);
        if (choice === 'build')
            this.#frames.push({ target: array ? [] : emptyObject(), array, key });
        else if (choice === 'enter' && path !== undefined) {
            this.#frames.push({ path, array, keys: new Set(), key, any: this.#pathOfAny(path, array) });
            this.#reader.enter?.(path, key);
        }
        else
            this.#frames.push({ array, key });
        this.skip = choice === 'skip';
    }
    end() {
        const frame = this.#frames.pop();
        const parent = this.#frames.at(-1);
        this.#key = frame?.key ?? '';
        this.skip = parent !== undefined && parent.path === undefined && parent.target === undefined;
        if (frame?.path !== undefined)
            this.#reader.leave?.(frame.path, this.#key);
        if (frame?.target === undefined || parent?.target !== undefined)
            return;
        const path = this.#pathOfNext(parent);
        if (path !== undefined)
            this.#reader.value(path, frame.target, this.#key);
    }
    key(name) {
        this.#key = name;
        const frame = this.#frames.at(-1);
        if (frame === undefined || frame.array)
            return;
        const twice = frame.keys?.has(name) ?? (frame.target !== undefined && name in frame.target);
        if (twice)
            throw (0,unreadable/* malformed */.Qm)(this.place, { found: `the key "${(0,unreadable/* shown */.SP)(name, 40)}" comes twice in one object` });
        frame.keys?.add(name);
    }
    scalar(value) {
        const frame = this.#frames.at(-1);
        if (frame?.target !== undefined) {
            this.#put(frame, value);
            return;
        }
        const path = this.#pathOfNext(frame);
        if (this.#choose(path, 'scalar') === 'build' && path !== undefined)
            this.#reader.value(path, value, this.#key);
    }
    /** The path of the value that comes next, if it may be chosen. */
    #pathOfNext(frame) {
        if (frame === undefined)
            return '';
        if (frame.path === undefined)
            return undefined;
        if (frame.array)
            return frame.any;
        // A key with a dot, a star or a bracket in it must not be taken for a path.
        if (/[.*[]/.test(this.#key))
            return frame.any;
        const path = frame.path === '' ? this.#key : `${frame.path}.${this.#key}`;
        return Object.hasOwn(this.#reader.choices, path) ? path : frame.any;
    }
    #pathOfAny(path, array) {
        const prefix = path === '' ? '' : `${path}.`;
        const names = array ? [`${prefix}[]`, `${prefix}*`] : [`${prefix}*`];
        return names.find((name) => Object.hasOwn(this.#reader.choices, name));
    }
    #choose(path, found) {
        if (path === undefined)
            return 'skip';
        const { choices } = this.#reader;
        const choice = Object.hasOwn(choices, path) ? choices[path] : undefined;
        if (choice === undefined)
            return 'skip';
        if (choice === 'build')
            return 'build';
        if (choice === found || (choice === 'object or array' && found !== 'scalar'))
            return 'enter';
        const instead = found === 'scalar' ? 'a plain value' : `an ${found}`;
        if (path === '')
            throw (0,unreadable/* foreign */.V$)(this.place.name, { expected: `a document that is an ${choice}`, found: instead });
        throw (0,unreadable/* malformed */.Qm)(this.place, { expected: `"${path}" to be an ${choice}`, found: instead });
    }
    #put(frame, value) {
        if (Array.isArray(frame.target))
            frame.target.push(value);
        else if (frame.target !== undefined)
            frame.target[this.#key] = value;
    }
}
function emptyObject() {
    const object = Object.create(null);
    return object;
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns the value as an object, or an empty one. */
function objectOr(value) {
    return isJsonObject(value) ? value : {};
}
/** Returns the value as a list, or an empty one. */
function listOr(value) {
    return Array.isArray(value) ? value : [];
}
function textOr(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 74237:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83205);




const headLength = 256;
/** Texts that live shortly and are small are cheap to collect. */
const pieceLength = 16 * 1024;
/** An XML declaration with its encoding fits into so many bytes. */
const declarationLength = 100;
/**
 * Decodes a source: UTF-8 unless a byte order mark or an XML declaration says otherwise.
 * Throws EvidenceError when there is nothing but white space or when bytes do not fit the encoding.
 */
async function openText(source) {
    const chunks = decode(source)[Symbol.asyncIterator]();
    const seen = [];
    let head = '';
    while (head.length < headLength) {
        const { done, value } = await chunks.next();
        if (done === true)
            break;
        seen.push(value);
        head = (head + value.slice(0, headLength * 4)).trimStart();
    }
    if (head === '')
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .empty */ .Ie)(source.name);
    return {
        name: source.name,
        head: head.slice(0, headLength),
        chunks: { [Symbol.asyncIterator]: () => resume(seen, chunks) },
    };
}
async function* resume(seen, rest) {
    yield* seen;
    for (let step = await rest.next(); step.done !== true; step = await rest.next())
        yield step.value;
}
async function* decode(source) {
    let decoder;
    let start = new Uint8Array(0);
    for await (const bytes of source.bytes) {
        if (decoder === undefined && start.length + bytes.length < declarationLength) {
            start = Buffer.concat([start, bytes]);
            continue;
        }
        const piece = decoder === undefined ? Buffer.concat([start, bytes]) : bytes;
        decoder ??= decoderFor(piece, source.name);
        for (let at = 0; at < piece.length; at += pieceLength)
            yield decoder(piece.subarray(at, at + pieceLength));
    }
    if (decoder === undefined) {
        decoder = decoderFor(start, source.name);
        yield decoder(start);
    }
    yield decoder(undefined);
}
function decoderFor(start, name) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder(encodingOf(start), { fatal: true });
    const utf16 = decoder.encoding.startsWith('utf-16');
    /** Whether the decoder may hold the first bytes of a character. */
    let open = false;
    return (bytes) => {
        try {
            if (bytes === undefined)
                return decoder.decode();
            // Most reports are ASCII, which is many times faster and half the memory this way.
            if (!utf16 && !open && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes))
                return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
            open = (bytes.at(-1) ?? 0) >= 0x80;
            return decoder.decode(bytes, { stream: true });
        }
        catch (cause) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
                code: 'evidence-encoding',
                where: name,
                expected: `text in ${decoder.encoding}`,
                found: 'bytes that are none',
                fix: 'give the report itself, not a binary, compressed or cut file',
            }, { cause });
        }
    };
}
/** The single-byte encodings that XML writers still declare; anything else is read as UTF-8. */
const declarable = { 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252' };
function encodingOf(start) {
    if (start[0] === 0xff && start[1] === 0xfe)
        return 'utf-16le';
    if (start[0] === 0xfe && start[1] === 0xff)
        return 'utf-16be';
    const declaration = Buffer.from(start.subarray(0, declarationLength)).toString('latin1');
    const declared = /^<\?xml [^>]{0,60}encoding=["']([\w-]{1,20})["']/.exec(declaration)?.[1];
    return declarable[declared?.toLowerCase() ?? ''] ?? 'utf-8';
}


/***/ }),

/***/ 83205:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   QD: () => (/* binding */ excessive),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

function at({ name, line }) {
    return line === undefined ? name : `${name}:${line}`;
}
/** Error for a report that breaks the rules of its own format. */
function malformed(position, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-malformed', where: at(position), ...flaw });
}
/** Error for a report that ends before its format allows. */
function truncated(position, flaw) {
    const fix = 'run the tool that writes it again';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-truncated', where: at(position), fix, ...flaw });
}
/** Error for a report beyond what any real tool writes. */
function excessive(position, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-excessive', where: at(position), ...flaw });
}
/** Error for a report of another format than the input takes. */
function foreign(name, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-foreign', where: name, ...flaw });
}
function empty(name) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-empty',
        where: name,
        found: 'the file is empty, which proves nothing',
        fix: 'check that the tool that writes it has run',
    });
}
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 54789:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   jw: () => (/* binding */ requiredCount),
/* harmony export */   km: () => (/* binding */ readXml),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83205);

/** Deepest nesting that is read; JUnit and coverage reports stay below 20. */
const maxDepth = 200;
const maxAttributes = 200;
/** Most characters between two pieces of markup: saxes holds a CDATA section or an attribute in memory whole. */
const maxSilence = 16 * 1024 * 1024;
/**
 * Streams a document's elements to a handler. A document type declaration is
 * let through without being followed; with an internal subset, where entities are declared, it is refused.
 * Throws EvidenceError that names file and line.
 */
async function readXml(text, handler) {
    if (!text.head.startsWith('<'))
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(text.name, { expected: 'XML', found: `"${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text.head, 20)}"` });
    const { SaxesParser } = await __webpack_require__.e(/* import() */ 9800).then(__webpack_require__.t.bind(__webpack_require__, 59800, 19));
    const parser = new SaxesParser({ position: false, xmlns: false });
    const progress = connect(parser, text.name, handler);
    let leading = true;
    for await (const chunk of text.chunks) {
        // XML 1.0, 2.8 requires the declaration first; blank lines before it are a common slip of scripts and harmless.
        const piece = leading ? chunk.trimStart() : chunk;
        leading &&= piece === '';
        progress.feed(piece.length);
        parser.write(piece);
    }
    progress.finish();
    parser.close();
}
const tolerated = new Set(['disallowed character.', 'malformed character entity.']);
function connect(parser, name, handler) {
    let depth = 0;
    let attributes = 0;
    let silence = 0;
    let ended = false;
    const here = () => ({ name, line: parser.line });
    parser.on('error', (error) => {
        // Test runners print escape sequences into their reports. They change neither structure nor numbers.
        if (tolerated.has(error.message))
            return;
        throw ended
            ? (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .truncated */ .ps)(here(), { found: `the report ends in the middle: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(error.message)}` })
            : (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(here(), { found: `not well-formed XML: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(error.message)}` });
    });
    parser.on('doctype', (doctype) => {
        silence = 0;
        // An empty subset, which Pester writes, declares nothing.
        if (doctype.replace(/\[\s*\]/, '').includes('[')) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), {
                found: 'the document type declares entities of its own',
                fix: 'remove the part of <!DOCTYPE in brackets',
            });
        }
    });
    parser.on('opentagstart', () => {
        silence = 0;
        attributes = 0;
        depth += 1;
        if (depth > maxDepth)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: `elements are nested deeper than ${maxDepth}` });
    });
    parser.on('attribute', () => {
        attributes += 1;
        if (attributes > maxAttributes)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: `an element has more than ${maxAttributes} attributes` });
    });
    const listen = listenerOf(parser, handler);
    parser.on('opentag', (tag) => {
        handler.open({ name, line: parser.line, tag: tag.name, attributes: tag.attributes, depth });
        listen.update();
    });
    parser.on('closetag', (tag) => {
        silence = 0;
        handler.close?.(tag.name, depth, here());
        depth -= 1;
        if (listen.isAttached())
            listen.update();
    });
    return {
        feed(characters) {
            silence += characters;
            if (silence > maxSilence)
                throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: 'more than 16 MiB without an element' });
        },
        finish() {
            ended = true;
        },
    };
}
function listenerOf(parser, handler) {
    const take = (text) => handler.text?.(text);
    let attached = false;
    return {
        isAttached: () => attached,
        update() {
            const wanted = handler.text !== undefined && (handler.listening ?? true);
            if (wanted === attached)
                return;
            attached = wanted;
            if (wanted) {
                parser.on('text', take);
                parser.on('cdata', take);
            }
            else {
                parser.off('text');
                parser.off('cdata');
            }
        },
    };
}
/**
 * Reads a whole number of 0 or more; undefined when the attribute is absent or blank. Throws EvidenceError otherwise.
 */
function countOf(element, attribute) {
    const text = element.attributes[attribute];
    if (text === undefined || text === '')
        return undefined;
    const count = numberIn(text);
    if (count !== undefined)
        return count;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, {
        expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
        found: `"${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text, 30)}"`,
    });
}
/** Returns the number that up to 20 digits write; a coverage report has millions of them. */
function numberIn(text) {
    if (text.length > 20)
        return undefined;
    let number = 0;
    for (let at = 0; at < text.length; at += 1) {
        const digit = text.charCodeAt(at) - 0x30;
        if (digit < 0 || digit > 9)
            return undefined;
        number = number * 10 + digit;
    }
    return number;
}
/** As `countOf`, for a required attribute. */
function requiredCount(element, attribute) {
    const count = countOf(element, attribute);
    if (count !== undefined)
        return count;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, {
        expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
        found: 'none',
    });
}
/** Returns the value of an attribute that the format requires. Throws EvidenceError. */
function requiredText(element, attribute) {
    const text = element.attributes[attribute];
    if (text !== undefined && text !== '')
        return text;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, { expected: `${attribute} of <${element.tag}>`, found: 'none' });
}


/***/ }),

/***/ 52061:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ justifications),
/* harmony export */   I: () => (/* binding */ openVex)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);



const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** OpenVEX specification, "Status Justifications". */
const justifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const openVex = {
    name: 'OpenVEX',
    writers: 'vexctl, the `export-vex` of this gate (0.0.1 to 0.2.0)',
    json: createOpenVex,
};
/** Reads OpenVEX; in 0.0.1 a vulnerability and a product are a text, and subcomponents belong to the statement. */
function createOpenVex(name) {
    const top = {};
    const statements = [];
    return {
        choices: {
            '': 'object',
            '@context': 'build',
            author: 'build',
            timestamp: 'build',
            statements: 'array',
            'statements.*': 'build',
        },
        get seen() {
            return /^https:\/\/openvex\.dev\/ns(?:\/|$)/.test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['@context']) ?? '');
        },
        value(path, value) {
            if (path === 'statements.*')
                statements.push((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const author = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['author'])?.trim() ?? '';
            if (author === '')
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: 'an author', found: 'none' });
            const time = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['timestamp']);
            return {
                author: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(author, 200),
                statements: statements.map((one, index) => statementOf(one, `statement ${index + 1}`, time, name)),
            };
        },
    };
}
function statementOf(one, place, documentTime, name) {
    const { status, justification, impact_statement: impact, vulnerability } = one;
    if (!isStatus(status)) {
        const found = status === undefined ? 'none' : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(JSON.stringify(status), 40);
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `a status of ${statuses.join(', ')} in ${place}`, found });
    }
    const about = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(vulnerability);
    const names = [vulnerability, about['name'], ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(about['aliases'])].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
    if (names.length === 0)
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `the name of a vulnerability in ${place}`, found: 'none' });
    const label = justifications.find((word) => word === justification);
    const sentence = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(impact)?.trim();
    return {
        id: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['@id']) ?? place, 200),
        vulnerabilities: names,
        products: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(one['products']).map((product) => productOf(product, one['subcomponents'])),
        status,
        reason: label ?? (sentence === undefined || sentence === '' ? undefined : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(sentence, 300)),
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['timestamp']) ?? documentTime),
    };
}
function isStatus(status) {
    return typeof status === 'string' && statuses.includes(status);
}
function productOf(value, ofStatement) {
    const { hashes, subcomponents } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value);
    const parts = [...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(subcomponents), ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(ofStatement)];
    return {
        names: namesOf(value),
        digests: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hashes)['sha-256'])}`),
        components: parts.length === 0 ? undefined : parts.flatMap((part) => namesOf(part)),
    };
}
function namesOf(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return typeof value === 'string' ? [value] : [];
    return [value['@id'], (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value['identifiers'])['purl']].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
}


/***/ }),

/***/ 5731:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   L: () => (/* binding */ createComponents)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);

const maxDepth = 50;
function createComponents() {
    const names = new Map();
    function add(component, depth) {
        const reference = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(component['bom-ref']);
        const name = nameOf(component);
        if (reference !== undefined && name !== undefined)
            names.set(reference, name);
        if (depth >= maxDepth)
            return;
        for (const inner of (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(component['components']))
            add((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(inner), depth + 1);
    }
    return {
        add: (component) => add(component, 0),
        resolve(reference) {
            const own = referenceOf(reference);
            return names.get(reference) ?? names.get(own) ?? own;
        },
    };
}
function nameOf({ purl, group, name, version }) {
    const url = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(purl);
    if (url !== undefined && url !== '')
        return url;
    const own = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(name);
    if (own === undefined)
        return undefined;
    const path = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(group) ?? '', own].filter((part) => part !== '').join('/');
    return `${path}@${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(version) ?? ''}`;
}
/** `urn:cdx:serial/version#reference` names what `reference` does (CycloneDX, "BOM-Link"). */
function referenceOf(text) {
    if (!text.startsWith('urn:cdx:') || !text.includes('#'))
        return text;
    try {
        return decodeURIComponent(text.slice(text.indexOf('#') + 1));
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 55990:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ matchesPackage),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. */
function parsePackageUrl(text) {
    const match = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/s.exec(text.slice(0, 2000));
    const [, type, rest, query] = match ?? [];
    if (type === undefined || rest === undefined)
        return undefined;
    const at = rest.lastIndexOf('@');
    const path = decoded(at > 0 ? rest.slice(0, at) : rest);
    const version = at > 0 ? decoded(rest.slice(at + 1)) : undefined;
    if (path === undefined || (at > 0 && (version === undefined || version === '')))
        return undefined;
    const qualifiers = new Map();
    for (const pair of (query ?? '').split('&')) {
        const [key = '', ...value] = pair.split('=');
        if (key !== '')
            qualifiers.set(key.toLowerCase(), decoded(value.join('=')) ?? '');
    }
    return { type: type.toLowerCase(), path: path.replace(/^\/+|\/+$/g, ''), version, qualifiers };
}
/** Whether a package matches a pattern: a part that the pattern leaves out may be anything. */
function matchesPackage(pattern, one) {
    if (pattern.type !== one.type || pattern.path !== one.path)
        return false;
    if (pattern.version !== undefined && pattern.version !== one.version)
        return false;
    return [...pattern.qualifiers].every(([key, value]) => one.qualifiers.get(key) === value);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 468:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ originOfCycloneDx),
/* harmony export */   sY: () => (/* binding */ originOfTrivy),
/* harmony export */   ti: () => (/* binding */ originOfGrype)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


/**
 * Reads the subject of a Trivy scan. ImageID, the digest of an image's configuration, is not among the digests: no
 * artifact goes by it.
 */
function originOfTrivy(created, metadata) {
    const { RepoDigests: digests, Commit: commit } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    return originFrom(created, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(digests), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(commit));
}
function originOfGrype(descriptor, source) {
    const { repoDigests, manifestDigest } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(source)['target']);
    return originFrom(descriptor?.['timestamp'], [...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(repoDigests), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(manifestDigest)]);
}
/** Syft writes an image's digest as its version, Trivy as a property; others as a package URL or a hash. */
function originOfCycloneDx(metadata) {
    const { timestamp, component } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    const { purl, 'bom-ref': reference, version, hashes, properties, type } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(component);
    const named = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(properties).flatMap((property) => {
        const { name, value } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(property);
        return name === 'aquasecurity:trivy:RepoDigest' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value) : [];
    });
    const hashed = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(hashes).flatMap((hash) => {
        const { alg, content } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hash);
        return type === 'container' && alg === 'SHA-256' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(content)?.toLowerCase()}`) : [];
    });
    const digests = [...[purl, reference, version].flatMap((value) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value)), ...named, ...hashed];
    return originFrom(timestamp, digests);
}
function originFrom(time, digests, commit) {
    return {
        commits: commit === undefined || commit === '' ? [] : [[commit.toLowerCase()]],
        digests: digests.length === 0 ? [] : [[...new Set(digests)]],
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(time)),
    };
}


/***/ }),

/***/ 77825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ownershipOf)
/* harmony export */ });
/* unused harmony export covers */
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1046);

const github = {
    places: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    ownersIn: githubOwners,
};
const gitlab = {
    places: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    ownersIn: gitlabOwners,
};
/**
 * Outside of a platform the enforcing one is unknown: an owner must be one by both dialects, where both have a
 * CODEOWNERS file.
 */
const dialects = { github: [github], gitlab: [gitlab], local: [github, gitlab] };
/**
 * Returns the owners that the platform enforces.
 * Undefined where it would find no CODEOWNERS.
 */
async function ownershipOf(path, platform, files) {
    const found = [];
    for (const { places, ownersIn } of dialects[platform]) {
        const file = await firstOf(places, files);
        if (file !== undefined)
            found.push({ place: file.place, owners: ownersIn(file.text, path).map(nameOf) });
    }
    const [first, ...others] = found;
    if (first === undefined)
        return undefined;
    return {
        places: [...new Set(found.map(({ place }) => place))],
        owners: first.owners.filter((owner) => others.every(({ owners }) => owners.includes(owner))),
    };
}
/** Returns an owner as the platforms compare names: without @ and in lower case. */
function nameOf(owner) {
    return owner.replace(/^@/, '').toLowerCase();
}
async function firstOf(places, files) {
    for (const place of places) {
        const bytes = await files.read(place);
        if (bytes !== undefined)
            return { place, text: new TextDecoder().decode(bytes) };
    }
    return undefined;
}
/**
 * Reads owners as GitHub does: the last pattern that covers the file decides.
 * There are no sections and no exclusions.
 */
function githubOwners(text, path) {
    let owners = [];
    for (const line of text.split('\n')) {
        const [pattern, ...names] = wordsOf(line);
        if (pattern !== undefined && !/^(?:\^?\[|!)/.test(pattern) && covers(pattern, path))
            owners = names;
    }
    return owners;
}
/**
 * Reads owners as GitLab does ("Code Owners", "Sections").
 * In each section the last pattern that covers the file decides, with the section's default owners where it names
 * none; sections of one name are one. Owners of optional sections, and of those that ask for no approval, need not
 * consent.
 */
function gitlabOwners(text, path) {
    const sections = new Map();
    let section = sectionOf(sections, '', [], false);
    for (const line of text.split('\n')) {
        const [, caret, name, count, rest = ''] = /^\s*(\^)?\[([^\]]+)\](?:\[(\d+)\])?(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            section = sectionOf(sections, name, wordsOf(rest), caret !== undefined || count === '0');
            continue;
        }
        const [pattern, ...names] = wordsOf(line);
        if (pattern === undefined)
            continue;
        if (pattern.startsWith('!'))
            section.excluded ||= covers(pattern.slice(1), path);
        else if (covers(pattern, path))
            section.owners = names.length > 0 ? names : section.defaults;
    }
    const required = [...sections.values()].filter(({ optional, excluded }) => !optional && !excluded);
    return [...new Set(required.flatMap(({ owners }) => owners))];
}
function sectionOf(sections, name, defaults, optional) {
    const key = name.trim().toLowerCase();
    const known = sections.get(key);
    if (known !== undefined)
        return known;
    const created = { defaults, optional, owners: [], excluded: false };
    sections.set(key, created);
    return created;
}
/**
 * Splits a line into words, without its comment.
 * A blank after a backslash belongs to the word.
 */
function wordsOf(line) {
    const plain = line.replace(/(?:^|(?<=\s))#.*$/, '').trim();
    return plain === '' ? [] : plain.split(/(?<!\\)\s+/).map((word) => word.replaceAll(/\\([ #])/g, '$1'));
}
/** Tells whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPath */ .$h)(form, path));
}


/***/ }),

/***/ 17674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
/* unused harmony export expandBraces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51451);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);





/** Tells whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
function isPattern(path) {
    return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}
/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;
/**
 * Finds regular files that match, sorted by code unit; relative patterns give relative paths. Links are followed, each
 * real directory once, `.git` is not entered, and names that begin with a dot match only where the pattern has the dot.
 * Throws EvidenceError for a directory or link on the way that cannot be read, UsageError when more than `maxMatches`
 * match or too much would have to be looked at.
 */
async function walk(pattern, world) {
    const found = new Set();
    const search = { ...world, pattern, entries: 0, visited: new Set() };
    for (const alternative of expandBraces(pattern)) {
        search.visited.clear();
        const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
        for await (const path of matches(search, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(alternative) ? '/' : '', segments)) {
            found.add(path);
            if (found.size > world.maxMatches)
                throw tooMany(pattern, `at most ${world.maxMatches} files`);
        }
    }
    return [...found].toSorted(byCodeUnit);
}
/** `at` is '' or ends with a slash. */
async function* matches(search, at, segments) {
    const [segment = '', ...rest] = segments;
    if (segment === '**') {
        yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
        for (const entry of await list(search, at, segments)) {
            if (entry.name.startsWith('.'))
                continue;
            if ((await kindOf(search, at, entry)) === 'directory')
                yield* matches(search, `${at}${entry.name}/`, segments);
        }
    }
    else if (segment === '..' || !/[*?]/.test(segment)) {
        yield* named(search, `${at}${segment}`, rest);
    }
    else {
        for (const entry of await list(search, at, segments)) {
            if (entry.name === '.git' || !(0,_wildcard_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesName */ .Hj)(segment, entry.name))
                continue;
            const kind = await kindOf(search, at, entry);
            if (rest.length === 0 && kind === 'file')
                yield `${at}${entry.name}`;
            if (rest.length > 0 && kind === 'directory')
                yield* matches(search, `${at}${entry.name}/`, rest);
        }
    }
}
/** A part of the pattern without wildcards needs no list of names, which may be hidden where the file is not. */
async function* named(search, path, rest) {
    if (path === '.git' || path.endsWith('/.git'))
        return;
    const kind = await kindAt(search, path);
    if (rest.length === 0 && kind === 'file')
        yield path;
    if (rest.length > 0 && kind === 'directory')
        yield* matches(search, `${path}/`, rest);
}
async function kindOf(search, at, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? kindAt(search, `${at}${entry.name}`) : undefined;
}
async function kindAt(search, path) {
    const real = await search.confined(path);
    if (real === undefined) {
        if (await isBrokenLink(search, path))
            throw brokenLink(path);
        return undefined;
    }
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(path, cause));
    if (status.isFile())
        return 'file';
    return status.isDirectory() ? 'directory' : undefined;
}
async function isBrokenLink({ directory }, path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path)).catch(() => undefined);
    return status?.isSymbolicLink() === true;
}
/** Lists the names in a directory; none where it was read with the same rest of the pattern before, by another path. */
async function list(search, at, segments) {
    const real = await search.confined(at === '' ? '.' : at);
    if (real === undefined)
        return [];
    const key = `${real}\0${segments.join('/')}`;
    if (search.visited.has(key))
        return [];
    search.visited.add(key);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(real, { withFileTypes: true }).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(at, cause));
    search.entries += entries.length;
    if (search.entries > maxEntries)
        throw tooMany(search.pattern, `at most ${maxEntries} names to look at`);
    // Links last: a directory is listed under its own name where it has one.
    return entries.toSorted((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || byCodeUnit(a.name, b.name));
}
function byCodeUnit(a, b) {
    return a < b ? -1 : 1;
}
function brokenLink(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
        code: 'file-unreadable',
        where: path,
        found: 'a symbolic link to nothing',
        fix: 'remove it, or make the pattern narrower',
    });
}
/** Expands `{a,b}`, nested too, into the patterns that it stands for; at most 256 of them. */
function expandBraces(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expandInnermost);
        if (next.length > 256) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
                code: 'pattern-too-wide',
                where: pattern,
                expected: 'at most 256 alternatives in braces',
                found: 'more',
            });
        }
        if (next.length === patterns.length)
            return [...new Set(next)];
        patterns = next;
    }
}
function expandInnermost(pattern) {
    const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (braces === null)
        return [pattern];
    const before = pattern.slice(0, braces.index);
    const after = pattern.slice(braces.index + braces[0].length);
    return (braces[1] ?? '').split(',').map((alternative) => `${before}${alternative}${after}`);
}
function tooMany(pattern, limit) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'too-many-matches',
        where: pattern,
        expected: limit,
        found: 'more',
        fix: 'make the pattern narrower',
    });
}


/***/ }),

/***/ 51451:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   b: () => (/* binding */ errno)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** @throws EvidenceError that names the path and the system's reason. */
function unreadable(path, cause) {
    const found = `cannot be read (${errno(cause)})`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'file-unreadable', where: path === '' ? '.' : path, found }, { cause });
}
/** Returns the system's name of an error, such as EACCES. */
function errno(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}


/***/ }),

/***/ 1046:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ matchesPath),
/* harmony export */   Hj: () => (/* binding */ matchesName)
/* harmony export */ });
/* unused harmony export matchesWildcard */
/**
 * Tells whether items match a pattern in which a star stands for any number of them. After a mismatch only the last
 * star is tried again, so no pattern can take more than the product of both lengths.
 */
function matchesWildcard(pattern, items, isAny, fits) {
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let i = 0; i < items.length;) {
        const [piece, item] = [pattern[p], items[i]];
        if (piece !== undefined && isAny(piece)) {
            star = p;
            restart = i;
            p += 1;
        }
        else if (piece !== undefined && item !== undefined && fits(piece, item)) {
            p += 1;
            i += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            restart += 1;
            i = restart;
        }
        else
            return false;
    }
    return Array.from(pattern)
        .slice(p)
        .every((piece) => isAny(piece));
}
/** Matches `*` and `?` within one name of a path; names that begin with a dot match only where the pattern does. */
function matchesName(pattern, name) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    return matchesWildcard(pattern, name, isStar, (piece, character) => piece === '?' || piece === character);
}
/** Matches `*` within one part of a path, `**` for any number of parts. */
function matchesPath(pattern, path) {
    return matchesWildcard(pattern.split('/'), path.split('/'), (part) => part === '**', matchesPart);
}
function matchesPart(pattern, part) {
    return matchesWildcard(Array.from(pattern), Array.from(part), isStar, (a, b) => a === b);
}
function isStar(character) {
    return character === '*';
}


/***/ }),

/***/ 82610:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withPolicyPositions),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61145);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76585);
/* harmony import */ var _gate_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76849);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32838);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93953);








/**
 * Puts each environment's gate on top of the central policy's requirements for its tier.
 * @throws RefusedError that names both places where the flow demands less; UsageError for a policy file that is wrong
 * or missing; what `GitopsRepositories.at` throws.
 */
async function underCentralPolicy(flow, ports) {
    return (await withPolicyPositions(flow, ports)).flow;
}
/** As `underCentralPolicy`, with the positions of the policy's values by the environments of the flow. */
async function withPolicyPositions(flow, ports) {
    if (flow.policy === undefined)
        return { flow };
    const central = await readCentral(flow.policy, flow.file, ports);
    const environments = [];
    for (const environment of flow.environments) {
        const base = central.gates.get(environment.tier) ?? {};
        const gate = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritGate */ .JJ)(base, environment.declared);
        const [first] = (0,_gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__/* .weakenings */ .r)(base, gate);
        if (first !== undefined)
            throw await weakened(first, environment, flow, central, ports);
        environments.push({ ...environment, gate });
    }
    const positions = (name, path) => {
        const tier = flow.environments.find((one) => one.name === name)?.tier;
        const found = tier && central.positions(tier, path);
        return found && { ...found, environment: found.environment === tier ? name : found.environment };
    };
    return { flow: { ...flow, environments }, positions };
}
async function readCentral({ repository, commit, path }, flow, ports) {
    const name = `${repository}@${commit.slice(0, 12)} ${path}`;
    const snapshot = await ports.gitops.at(repository, commit);
    const bytes = await snapshot.read(path);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'policy-missing',
            where: flow,
            found: `policy names ${path}, and ${repository} has no such file at ${commit}`,
            fix: 'correct policy.path or policy.commit',
        });
    }
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlowDocument */ .b)(bytes, name);
    const { gates } = await (0,_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .validatePolicy */ .tE)(document);
    const all = new Map();
    let inherited = {};
    for (const tier of _tiers_js__WEBPACK_IMPORTED_MODULE_7__/* .tiers */ .c) {
        inherited = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritGate */ .JJ)((0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritable */ .c5)(inherited), gates[tier] ?? {});
        all.set(tier, inherited);
    }
    return { gates: all, positions: (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_5__/* .gatePositionsBelow */ .h)(document, _tiers_js__WEBPACK_IMPORTED_MODULE_7__/* .tiers */ .c) };
}
async function weakened({ path, base = 'nothing', own = 'nothing' }, { name, tier }, flow, central, { files }) {
    const { file, policy } = flow;
    const bytes = await (0,_home_js__WEBPACK_IMPORTED_MODULE_2__/* .readFlowFile */ .j4)(flow, files);
    const here = bytes === undefined ? undefined : (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_5__/* .gatePositionsIn */ .V)(bytes, file)(name, path);
    const there = central.positions(tier, path);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'policy-weakened',
        where: here?.at ?? file,
        expected: `${path.join('.')} of ${name} as strict as ${base}, which the policy of ${policy?.repository} has for ${tier} (${there?.at ?? policy?.path})`,
        found: own,
        fix: 'leave it out, or change the policy there and then the commit here',
    });
}


/***/ }),

/***/ 51272:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var _clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56464);

/**
 * Says what rules need to know of an environment besides its objects. Unless the manifests
 * name the entering artifact already (`isWritten`), its image is taken for the one that they will name.
 */
function environmentFacts(flow, environment, entering, { isWritten = false } = {}) {
    const registry = environment.registry.startsWith('oci:') ? undefined : environment.registry;
    return {
        ...(0,_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .clusterFacts */ .s7)(flow.clusters, environment.cluster),
        environment: environment.name,
        tier: environment.tier,
        registry: registry === '' ? undefined : registry,
        images: flow.applications.map(({ name, image }) => ({
            application: name,
            repository: registry === undefined || registry === '' ? image : `${registry}/${image}`,
            digest: entering?.application === name ? entering.digest : undefined,
            isEntering: entering?.application === name && !isWritten,
        })),
        otherEnvironments: flow.environments.map(({ name }) => name).filter((name) => name !== environment.name),
    };
}


/***/ }),

/***/ 76849:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gatePositionsIn),
/* harmony export */   h: () => (/* binding */ gatePositionsBelow)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61145);
/* harmony import */ var _gates_strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66403);





/** Reads positions out of a flow file that `parseFlow` has taken. */
function gatePositionsIn(bytes, file) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFlowDocuments */ .q)(bytes, file).find(({ data }) => Array.isArray((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(data, 'environments')));
    return document === undefined ? () => undefined : positionsAlong(document, stopsIn(document));
}
/** As `gatePositionsIn`, for gates by `names`, each of which inherits from the one before it. */
function gatePositionsBelow(document, names) {
    return positionsAlong(document, (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .stopsOf */ .lD)(names.map((name) => ({ name }))));
}
function positionsAlong(document, stops) {
    const byName = new Map(stops.map((stop) => [stop.name, stop]));
    return (environment, path) => {
        for (let depth = path.length; depth > 0; depth -= 1) {
            const parts = path.slice(0, depth);
            const name = holderOf(environment, parts, document, byName);
            const whole = depth === path.length;
            if (name !== undefined)
                return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
        }
        return undefined;
    };
}
/**
 * Finds the environment whose entry counts: its own, else the strictest of those that the environments before it use.
 */
function holderOf(environment, path, document, stops) {
    const stop = stops.get(environment);
    const valueOf = (name) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(document.data, 'gates', name, ...path);
    if (stop === undefined || valueOf(environment) !== undefined)
        return stop?.name;
    const holders = (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .namesBefore */ .G0)(stop).flatMap((name) => holderOf(name, path, document, stops) ?? []);
    return holders.reduce((best, next) => {
        if (best === undefined)
            return next;
        return (0,_gates_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(valueOf(next), valueOf(best), directionOf(path)) ? best : next;
    }, undefined);
}
function directionOf([section = '', ...rest]) {
    const stricter = Object.entries(_gates_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).find(([name]) => name === section)?.[1].stricter ?? {};
    return Object.entries(stricter).find(([path]) => path === rest.join('.'))?.[1];
}
function stopsIn({ data }) {
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .stopsOf */ .lD)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .listIn */ .Of)(data, 'environments').flatMap((one) => {
        const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(one, 'name');
        return name === undefined ? [] : [{ name, ...edgeOf(one, 'after'), ...edgeOf(one, 'after-any') }];
    }));
}
function edgeOf(entry, key) {
    const names = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .listIn */ .Of)(entry, key).filter((name) => typeof name === 'string');
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(entry, key) === undefined ? {} : { [key]: names };
}
function positionOf(document, path) {
    return document.position(path.slice(0, -1), path.at(-1));
}


/***/ }),

/***/ 9227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rollbackGateOf)
/* harmony export */ });
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64280);

const plain = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/**
 * Returns the environment with the gate of a rollback: its approvals alone; undefined where a rollback asks for nothing.
 * What goes back has passed the whole gate once, so neither its authors nor the time since which it is fixed are asked
 * for again.
 */
function rollbackGateOf(environment) {
    const { approval, rollback } = environment.gate;
    const isAsked = rollback === 'approval' || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) !== undefined || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .isApprovedByDefault */ .yg)(environment);
    if (rollback === 'none' || !isAsked)
        return undefined;
    const own = { ...((0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) ?? plain), authors: 'off', 'artifact-first': 'off' };
    return { ...environment, gate: { approval: own, rollback: 'approval' } };
}


/***/ }),

/***/ 32838:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tiers)
/* harmony export */ });
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];


/***/ }),

/***/ 70260:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ catFile)
/* harmony export */ });
const newline = 0x0a;
const maxOutput = 512 * 1024 * 1024;
/**
 * Reads objects in one process. `names` are ids, `<commit>:<path>` and the like, without line breaks; a name that the
 * repository does not hold is absent from the result and is not fetched.
 */
async function catFile(git, cwd, names) {
    if (names.length === 0)
        return new Map();
    const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], {
        cwd,
        input: `${names.join('\n')}\n`,
        maxOutput,
    });
    return parse(names, Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength));
}
/** One answer per name, in order: `<id> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function parse(names, output) {
    const objects = new Map();
    let at = 0;
    for (const name of names) {
        const end = output.indexOf(newline, at);
        if (end === -1)
            throw new Error('git cat-file answered for fewer objects than it was asked for');
        const header = output.toString('utf8', at, end);
        at = end + 1;
        const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
        if (id === undefined || type === undefined)
            continue;
        const length = Number(size);
        objects.set(name, { id, type, bytes: output.subarray(at, at + length) });
        at += length + 1;
    }
    return objects;
}


/***/ }),

/***/ 7634:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareObjects)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);


/** Compares the objects of two environments by what they mean: `1000m` is `1`, and order of keys does not count. */
function compareObjects(before, after, conceal) {
    const [left, right] = [byName(before), byName(after)];
    return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((object) => {
        const [one, other] = [left.get(object), right.get(object)];
        if (one === undefined || other === undefined)
            return [{ object, before: one, after: other, fields: [] }];
        const fields = fieldsOf(one, other, conceal);
        return fields.length === 0 ? [] : [{ object, before: one, after: other, fields }];
    });
}
/** Objects of one kind and name in several namespaces are told apart by their order. */
function byName(objects) {
    const found = new Map();
    for (const object of objects) {
        const name = `${object.kind}/${object.name}`;
        let key = name;
        for (let count = 2; found.has(key); count += 1)
            key = `${name} (${count})`;
        found.set(key, object);
    }
    return found;
}
function fieldsOf(before, after, conceal) {
    const [left, right] = [leavesOf(before, conceal), leavesOf(after, conceal)];
    return [...new Set([...left.keys(), ...right.keys()])]
        .toSorted()
        .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
        .filter((one) => one.before !== one.after && !isSameAmount(one));
}
function isSameAmount({ path, before, after }) {
    if (!/\/resources\/(?:requests|limits)\//.test(path))
        return false;
    const [left, right] = [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(before), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(after)];
    return left !== undefined && left === right;
}
const unshown = new Set(['metadata/namespace', 'metadata/creationTimestamp']);
/** Values by their path. Those of a Secret are concealed. */
function leavesOf({ body, kind }, conceal) {
    const leaves = new Map();
    const visit = (value, path) => {
        if (Array.isArray(value)) {
            const keys = itemKeys(value);
            for (const [index, item] of value.entries())
                visit(item, `${path}/${keys[index] ?? index}`);
            if (value.length === 0)
                leaves.set(path, '[]');
            return;
        }
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
            const text = typeof value === 'string' ? value : JSON.stringify(value);
            leaves.set(path, kind === 'Secret' && /^(?:data|stringData)\//.test(path) ? conceal(text) : text);
            return;
        }
        const entries = Object.entries(value);
        for (const [key, item] of entries)
            visit(item, path === '' ? key : `${path}/${key}`);
        if (entries.length === 0 && path !== '')
            leaves.set(path, '{}');
    };
    visit(body, '');
    for (const path of unshown)
        leaves.delete(path);
    return leaves;
}
/** Names of a list's items, where every one has its own; else their positions. */
function itemKeys(items) {
    const names = items.flatMap((item) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(item) && typeof item['name'] === 'string' ? [item['name']] : []));
    const isNamed = names.length === items.length && new Set(names).size === names.length;
    return isNamed ? names : items.map((_, index) => index);
}


/***/ }),

/***/ 99508:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ askedRules),
  c: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/workloads.js

const atSpec = ['spec', 'template'];
/** Kinds that make pods. */
const workloadKinds = {
    Deployment: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    StatefulSet: { groups: ['apps'], life: 'scaled', template: atSpec },
    ReplicaSet: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    ReplicationController: { groups: [''], life: 'scaled', template: atSpec, plainSelector: true },
    Rollout: { groups: ['argoproj.io'], life: 'scaled', template: atSpec },
    DeploymentConfig: { groups: ['apps.openshift.io'], life: 'scaled', template: atSpec, plainSelector: true },
    DaemonSet: { groups: ['apps', 'extensions'], life: 'node', template: atSpec },
    Job: { groups: ['batch'], life: 'job', template: atSpec },
    CronJob: { groups: ['batch'], life: 'job', template: ['spec', 'jobTemplate', ...atSpec] },
    Pod: { groups: [''], life: 'alone', template: [] },
};
/** Finds the workloads among objects. */
function workloadsOf(objects, named) {
    const referred = new Set();
    const found = objects.flatMap((object) => {
        const kind = kindOf(object);
        if (kind === undefined)
            return [];
        const other = kind.groups[0] === 'argoproj.io' ? referredBy(object, named) : undefined;
        if (other !== undefined)
            referred.add(other);
        return workloadOf(object, kind, other ?? object);
    });
    return referred.size === 0 ? found : found.filter(({ object }) => !referred.has(object));
}
function kindOf({ kind, group }) {
    const found = Object.hasOwn(workloadKinds, kind) ? workloadKinds[kind] : undefined;
    return found?.groups.includes(group) === true ? found : undefined;
}
/** The object that a Rollout takes its pods from (Argo Rollouts, `workloadRef`). */
function referredBy({ namespace, body }, named) {
    const reference = memberOf(memberOf(body, 'spec'), 'workloadRef');
    const [kind, name] = [memberOf(reference, 'kind'), memberOf(reference, 'name')];
    return typeof kind === 'string' && typeof name === 'string' ? named(kind, namespace, name) : undefined;
}
function workloadOf(object, kind, template) {
    const path = template === object ? kind.template : atSpec;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const made = path.reduce((value, key) => memberOf(value, String(key)), template.body);
    return {
        object,
        life: kind.life,
        // The API refuses an object without pods; its other parts are judged all the same.
        pod: made?.spec ?? { containers: [] },
        podPath: [...path, 'spec'],
        template,
        podLabels: kind.template.length === 0 ? object.labels : (made?.metadata?.labels ?? {}),
        selector: selectorOf(template, kind),
    };
}
function selectorOf({ body }, { plainSelector }) {
    const selector = memberOf(memberOf(body, 'spec'), 'selector');
    if (!(0,json_path/* isRecord */.u4)(selector))
        return undefined;
    if (plainSelector !== true)
        return selector;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    return { matchLabels: selector };
}
function memberOf(value, key) {
    return (0,json_path/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/objects/object-index.js


/** Indexes the objects of one environment by kind, by name, and by the labels of their pods. */
function indexObjects(objects) {
    const byKind = groupBy(objects, ({ kind }) => kind);
    const byName = groupBy(objects, ({ kind, namespace, name }) => `${kind}\n${namespace}\n${name}`);
    const named = (kind, namespace, name, groups) => byName.get(`${kind}\n${namespace}\n${name}`)?.find((one) => isIn(one, groups));
    const workloads = workloadsOf(objects, named);
    const inNamespace = groupBy(workloads, ({ object }) => object.namespace);
    const byLabel = new Map();
    for (const workload of workloads) {
        for (const [key, value] of Object.entries(workload.podLabels)) {
            addTo(byLabel, labelKey(workload.object.namespace, key, value), workload);
        }
    }
    return {
        all: objects,
        workloads,
        named,
        ofKind: (kind, groups) => {
            const found = byKind.get(kind) ?? [];
            return groups === undefined ? found : found.filter((one) => isIn(one, groups));
        },
        selected: (namespace, selector) => {
            const candidates = candidatesOf(namespace, selector, byLabel) ?? inNamespace.get(namespace) ?? [];
            return candidates.filter(({ podLabels }) => (0,selectors/* selectorMatches */.de)(selector, podLabels));
        },
    };
}
/** The fewest workloads that can match: those with one of the labels. Undefined where the selector names none. */
function candidatesOf(namespace, { matchLabels = {} }, byLabel) {
    let fewest;
    for (const [key, value] of Object.entries(matchLabels)) {
        const found = byLabel.get(labelKey(namespace, key, value)) ?? [];
        if (fewest === undefined || found.length < fewest.length)
            fewest = found;
    }
    return fewest;
}
function labelKey(namespace, key, value) {
    return `${namespace}\n${key}\n${value}`;
}
function isIn({ group }, groups) {
    return groups === undefined || groups.includes(group);
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items)
        addTo(groups, keyOf(item), item);
    return groups;
}
function addTo(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}

;// CONCATENATED MODULE: ./lib/src/objects/scale.js

/** KEDA's default where `maxReplicaCount` is absent. */
const kedaMaximum = 100;
/** Finds who scales what in an environment. */
function scalesOf(index) {
    const scalers = [
        ...index.ofKind('HorizontalPodAutoscaler', ['autoscaling']).map(autoscaler),
        ...index.ofKind('ScaledObject', ['keda.sh']).map(scaledObject),
    ];
    const byTarget = new Map();
    for (const scaler of scalers) {
        if (scaler.target === undefined)
            continue;
        const key = keyOf(scaler.target.kind, scaler.object.namespace, scaler.target.name);
        byTarget.set(key, [...(byTarget.get(key) ?? []), scaler]);
    }
    const scalersOf = ({ kind, namespace, name }) => byTarget.get(keyOf(kind, namespace, name)) ?? [];
    return { scalers, scalersOf, smallest: (object) => smallestOf(object, scalersOf(object)) };
}
/** Number of pods that an object itself asks for: 1 where it says none. */
function ownReplicas({ body }) {
    const replicas = specOf(body)['replicas'];
    return typeof replicas === 'number' ? replicas : 1;
}
/** `replicas: 0` turns autoscaling off, whatever its minimum is. */
function smallestOf(object, scalers) {
    const own = { pods: ownReplicas(object), object, path: ['spec', 'replicas'] };
    const turnedOff = own.pods === 0 && scalers.every(({ kind }) => kind === 'HorizontalPodAutoscaler');
    if (scalers.length === 0 || turnedOff)
        return own;
    const [first, ...others] = scalers.map((one) => ({ pods: one.minimum, object: one.object, path: one.minimumPath }));
    return others.reduce((least, one) => (one.pods < least.pods ? one : least), first ?? own);
}
function autoscaler(object) {
    const { minReplicas, maxReplicas, scaleTargetRef } = specOf(object.body);
    return {
        object,
        kind: 'HorizontalPodAutoscaler',
        target: targetOf(scaleTargetRef, undefined),
        minimum: numberOr(minReplicas, 1),
        minimumPath: ['spec', 'minReplicas'],
        maximum: typeof maxReplicas === 'number' ? maxReplicas : undefined,
    };
}
/** KEDA goes down to `idleReplicaCount` where no trigger is active, else to `minReplicaCount`, which is 0 by default. */
function scaledObject(object) {
    const { minReplicaCount, maxReplicaCount, idleReplicaCount, scaleTargetRef } = specOf(object.body);
    const isIdle = typeof idleReplicaCount === 'number';
    return {
        object,
        kind: 'ScaledObject',
        target: targetOf(scaleTargetRef, 'Deployment'),
        minimum: isIdle ? idleReplicaCount : numberOr(minReplicaCount, 0),
        minimumPath: ['spec', isIdle ? 'idleReplicaCount' : 'minReplicaCount'],
        maximum: numberOr(maxReplicaCount, kedaMaximum),
    };
}
function targetOf(reference, defaultKind) {
    const { kind = defaultKind, name } = (0,json_path/* isRecord */.u4)(reference) ? reference : {};
    return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
}
function specOf(body) {
    const { spec } = body;
    return (0,json_path/* isRecord */.u4)(spec) ? spec : {};
}
function numberOr(value, absent) {
    return typeof value === 'number' ? value : absent;
}
function keyOf(kind, namespace, name) {
    return `${kind}\n${namespace}\n${name}`;
}

// EXTERNAL MODULE: ./lib/src/policy/rules.js + 22 modules
var rules = __webpack_require__(44889);
;// CONCATENATED MODULE: ./lib/src/policy/assess.js



/** Level of a rule that a gate does not name. */
const levelsByTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'warn',
    production: 'required',
};
/** Lists the rules of an environment with their levels and settings; those that are off, too. */
function askedRules(entries, { tier, isPlatform }) {
    return rules/* ruleNames */.XZ
        .filter((name) => isPlatform || !isOfPlatform(name))
        .map((name) => askedRule(name, entries[name], tier));
}
function isOfPlatform(name) {
    const { ofPlatform } = rules/* rules */.aO[name];
    return ofPlatform === true;
}
function askedRule(name, entry, tier) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule and its own settings, by one name
    const rule = rules/* rules */.aO[name];
    const { level = 'required', ...own } = typeof entry === 'object' ? entry : { level: entry ?? levelsByTier[tier] };
    const settings = { ...rule.settings.defaults, ...own };
    return {
        name,
        level,
        isNamed: entry !== undefined,
        title: rule.title,
        required: rule.required(settings),
        check: (world) => rule.check(world, settings),
    };
}
/** Indexes the objects of one environment for its rules. */
function worldOf(objects, facts) {
    const index = indexObjects(objects);
    return { index, scales: scalesOf(index), facts };
}


/***/ }),

/***/ 51066:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgeObjects),
/* harmony export */   m: () => (/* binding */ findingLine)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99508);


/** Judges the objects of one environment by the rules that are not off. A rule that warns has no failures. */
function judgeObjects(objects, asked, facts) {
    const world = (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .worldOf */ .c)(objects, facts);
    return asked
        .filter(({ level }) => level !== 'off')
        .map((rule) => ({
        rule,
        findings: rule.check(world).map(({ grade, object, path, expected, found, fix }) => ({
            rule: rule.name,
            grade: rule.level === 'warn' && grade === 'fail' ? 'warn' : grade,
            object: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(object),
            file: object.file,
            line: object.lineOf(path),
            expected,
            found,
            fix,
        })),
    }));
}
/** A finding in a line: `Deployment/shop/cart (prod.yaml:7): expected …, found …; fix`. */
function findingLine({ object, file, line, expected, found, fix }) {
    return `${object} (${file}:${line}): expected ${expected}, found ${found}; ${fix}`;
}


/***/ }),

/***/ 49266:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TU: () => (/* binding */ concealed),
  LS: () => (/* binding */ environmentState),
  zr: () => (/* binding */ wholeEnvironment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js
var krci_elements = __webpack_require__(54954);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/render/bumped.js





/**
 * Returns the files that manifest-bump would change for an image, with their new content: a gate judges what would be.
 * Throws RefusedError for a file that must not be edited.
 */
async function bumpedFiles(flow, environment, { application, digest, version }, tree) {
    const files = new Map();
    const current = {
        read: async (path) => files.get(path) ?? tree.read(path),
        list: (directory) => tree.list(directory),
    };
    const places = await (0,flow_places/* placesToWrite */.f)(flow, { environment, application }, (0,krci_elements.searchedTree)(tree), 'edit-anchor');
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    for (const place of places) {
        const file = await (0,manifest_file/* findFile */.q)(current, place);
        if (file === undefined)
            continue;
        const tag = version === undefined ? (place.read(file.text)?.tag ?? digestTag(digest)) : (0,tag_name/* tagOfVersion */.m)(version);
        const text = place.write(file.text, { repository, tag, digest });
        files.set(file.path, new TextEncoder().encode(text));
    }
    return files;
}
/** A tag for a place that has none, of an artifact without a version. */
function digestTag(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}

// EXTERNAL MODULE: ./lib/src/render/render.js + 6 modules
var render = __webpack_require__(25402);
// EXTERNAL MODULE: ./lib/src/render/tree.js
var tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/environment.js








/**
 * Renders an environment from its branch, or from a commit. A flow outside of a Git repository is read as it lies.
 * Throws RemoteError, RefusedError for a file that must not be edited.
 */
async function environmentState(flow, environment, choice, reach) {
    const { name, snapshot } = await snapshotOf(flow, environment, choice, reach);
    const { entering } = choice;
    const edited = entering === undefined ? new Map() : await bumpedFiles(flow, environment, entering, snapshot);
    const rendered = await (0,render/* renderEnvironment */.C)(flow, environment, await (0,tree/* sourceTree */._6)(snapshot, edited), reach.programs);
    const problems = [
        ...rendered.notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
        ...rendered.unreadable.map(({ file, line, expected, found }) => {
            return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
        }),
    ];
    if (problems.length === 0 && rendered.objects.length === 0)
        problems.push('nothing was rendered');
    const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
    const by = rendered.tools.length === 0 ? '' : `, by ${rendered.tools.join(' and ')}`;
    return { objects: rendered.objects, problems, from: `${name}${at}${by}` };
}
/** As `environmentState`, where a part is of no use. @throws EvidenceError `objects-not-rendered` */
async function wholeEnvironment(flow, environment, choice, reach) {
    const state = await environmentState(flow, environment, choice, reach);
    const [first, ...others] = state.problems;
    if (first === undefined)
        return state;
    throw new errors/* EvidenceError */.oe({
        code: 'objects-not-rendered',
        where: environment.name,
        expected: 'every object of the environment',
        found: [first, ...others].slice(0, 10).join('; '),
        fix: 'repair what is missing',
    });
}
async function snapshotOf(flow, environment, choice, reach) {
    const isPlain = choice.repository === undefined &&
        flow.gitops.repository === undefined &&
        (await (0,home/* homeOfFlow */.D2)(flow.file, reach)) === undefined;
    if (isPlain) {
        const plain = reach.gitops.directory((0,external_node_path_.dirname)(reach.files.resolve(flow.file)));
        return { name: plain.name, snapshot: await plain.snapshot() };
    }
    if (choice.commit !== undefined) {
        const location = await (0,repository/* gitopsLocation */.Cj)(flow, choice.repository, reach);
        return { name: location, snapshot: await reach.gitops.at(location, choice.commit) };
    }
    const branch = (await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, reach)).of(environment);
    return { name: branch.name, snapshot: await branch.snapshot() };
}
/** Conceals texts by a hash under a key that no one else has and that ends with the process. */
function concealed() {
    const key = (0,external_node_crypto_.randomBytes)(32);
    return (text) => `hidden:${(0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 52933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ bindLoosely),
/* harmony export */   dQ: () => (/* binding */ bindingRules),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56620);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97149);





/** Largest difference between the clocks of two machines. */
const maxSkewMs = 5 * 60_000;
/** Largest offset ahead of UTC that a time without a zone may have. */
const maxZoneOffsetMs = 14 * 60 * 60_000;
/** Largest offset behind UTC. */
const maxZoneLagMs = 12 * 60 * 60_000;
/**
 * Returns the flow file's rules, tightened by inputs.
 * In a run of the gated commit itself, reports that name no commit were made by the run, and are about that commit.
 * Throws UsageError for an input that is laxer.
 */
async function bindingRules(inputs, environment, digest, where, ports) {
    const policy = environment?.gate.evidence;
    const declared = policy?.['max-age'];
    const asked = inputs['max-evidence-age'];
    if (declared !== undefined && asked !== undefined && (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(asked) > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(declared)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'threshold-weakened',
            where: 'max-evidence-age',
            expected: `at most the ${declared} of ${where}`,
            found: asked,
            fix: 'leave it out, or change the flow file',
        });
    }
    const { commit } = inputs;
    const { run } = ports.platform;
    return {
        commit,
        digest,
        evidenceCommit: inputs['evidence-commit'] ?? (run.commit === commit ? commit : undefined),
        baselineCommit: inputs['baseline-commit'],
        maxAge: asked ?? declared,
        bound: policy?.bound ?? (environment === undefined || (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .isEarly */ .Mv)(environment.tier) ? 'warn' : 'required'),
        commitTime: commit === undefined ? undefined : await timeOfCommit(commit, ports),
    };
}
/** Returns the time of a commit of the repository of the working directory, in milliseconds; undefined where it is not there. */
async function timeOfCommit(commit, { git, files }) {
    const show = ['show', '--no-patch', '--no-show-signature', '--format=%ct', '--end-of-options', `${commit}^{commit}`];
    const { exitCode, text } = await git.run(show, { cwd: files.resolve('.'), accept: [1, 128] });
    return exitCode === 0 && /^\d{1,12}\n?$/.test(text) ? Number(text) * 1000 : undefined;
}
/**
 * Compares the claims of a report, its sidecar and the caller with the gated subject.
 * Throws EvidenceError for a report about another subject, of another time, or without the claims that are required.
 */
function bind(path, origin, sidecar, binding) {
    const { commits, digests } = claimsOf(origin, sidecar, binding);
    for (const part of commits)
        refuseOtherCommit(path, part, binding.commit);
    for (const part of digests)
        refuseOtherDigest(path, part, binding.digest);
    const isBound = isBoundBy(commits.length > 0, digests.length > 0, binding);
    if (!isBound && binding.bound === 'required')
        throw unbound(path, commits.length + digests.length > 0);
    refuseOlderThanCommit(path, (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(origin.time, sidecar?.time), binding);
    const bound = boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
    return isBound || binding.bound === 'off' ? bound : { ...bound, unbound: true };
}
/** Binds as `bind`, but accepts any commit, digest and age; no time in the future. */
function bindLoosely(path, origin, sidecar, now) {
    const claims = claimsOf(origin, sidecar, { evidenceCommit: undefined });
    return boundOf(path, { ...claims, time: origin.time }, sidecar, { maxAge: undefined, now });
}
function boundOf(path, { commits, digests, time: own }, sidecar, binding) {
    const time = (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(own, sidecar?.time);
    refuseOtherTime(path, time, binding);
    return {
        ...(commits.length > 0 && { commits: [...new Set(commits.flat())] }),
        ...(digests.length > 0 && { digests: [...new Set(digests.flat())] }),
        ...(time !== undefined && { producedAt: new Date(time.at).toISOString() }),
    };
}
/**
 * Collects the claims of a report and its sidecar.
 * Where neither names a commit, the caller's.
 */
function claimsOf(origin, sidecar, { evidenceCommit }) {
    const commits = [...origin.commits, ...(sidecar?.commit === undefined ? [] : [[sidecar.commit]])];
    const digests = [...origin.digests, ...(sidecar?.digest === undefined ? [] : [[sidecar.digest]])];
    if (commits.length > 0 || evidenceCommit === undefined)
        return { commits, digests };
    return { commits: [[evidenceCommit]], digests };
}
/** Refuses evidence about another commit. Commits may be abbreviated on either side. */
function refuseOtherCommit(path, named, commit) {
    if (commit === undefined || named.some((one) => isSameCommit(one, commit)))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-commit',
        where: path,
        expected: `a report about commit ${commit}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 100)}`,
        fix: 'give the report of the commit that the artifact was built from',
    });
}
/** Tells whether one commit is the other or its beginning. */
function isSameCommit(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
function refuseOtherDigest(path, named, digest) {
    if (digest === undefined || named.includes(digest))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-digest',
        where: path,
        expected: `a report about ${digest}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 200)}`,
        fix: 'scan the artifact by this digest',
    });
}
function isBoundBy(byCommit, byDigest, { commit, digest }) {
    return (byCommit && commit !== undefined) || (byDigest && digest !== undefined);
}
function unbound(path, isNamed) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: isNamed ? 'one that the gate has nothing to compare with' : 'one that names neither',
        fix: 'give commit and evidence-commit, or write a sidecar beside the report',
    });
}
/** Refuses a report that was made before its commit. Of a time without a zone that is sure beyond twelve hours. */
function refuseOlderThanCommit(path, time, { commit, commitTime }) {
    if (time === undefined || commitTime === undefined)
        return;
    const room = maxSkewMs + (time.zoned ? 0 : maxZoneLagMs);
    if (time.at >= commitTime - room)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-before-commit',
        where: path,
        expected: `a report made after commit ${commit} (${new Date(commitTime).toISOString()})`,
        found: new Date(time.at).toISOString(),
        fix: 'run the tool on that commit',
    });
}
function refuseOtherTime(path, time, { maxAge, now }) {
    if (time !== undefined && time.at - now.getTime() > maxSkewMs + (time.zoned ? 0 : maxZoneOffsetMs)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-of-the-future',
            where: path,
            expected: `a report made before now (${now.toISOString()})`,
            found: new Date(time.at).toISOString(),
            fix: 'set the clock of the machine that made it',
        });
    }
    if (maxAge === undefined)
        return;
    if (time === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-without-time',
            where: path,
            expected: `a report of the last ${maxAge}`,
            found: 'none that says when it was made',
            fix: 'write a sidecar beside it',
        });
    }
    if (now.getTime() - time.at <= (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(maxAge))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-stale',
        where: path,
        expected: `a report of the last ${maxAge}`,
        found: `one of ${new Date(time.at).toISOString()}`,
        fix: 'run the tool that makes it again',
    });
}


/***/ }),

/***/ 70948:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ reportChecks)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/branch-set.js
/** 19 bits for the line, 6 each for block and branch, 1 for taken. */
const maxLine = 2 ** 19;
const maxPart = 64;
const none = new Uint32Array(0);
function emptyBranchSet() {
    return { packed: none, length: 0, named: undefined };
}
/** Returns the identity of a branch: a line, and the words by which the report tells its branches apart. */
function branchIdentity(line, block, branch) {
    const blockNumber = smallNumber(block);
    const branchNumber = smallNumber(branch);
    if (line >= maxLine || blockNumber === undefined || branchNumber === undefined)
        return `${line},${block},${branch}`;
    return (line * maxPart + blockNumber) * maxPart + branchNumber;
}
/** Adds a branch; returns how many bytes more are held for it, about. */
function addBranch(arms, identity, taken) {
    if (typeof identity === 'string') {
        arms.named ??= new Map();
        const known = arms.named.get(identity);
        if (known !== true)
            arms.named.set(identity, taken);
        return known === undefined ? 64 + identity.length : 0;
    }
    const before = arms.packed.length;
    if (arms.length === before) {
        const grown = new Uint32Array(Math.max(16, before * 2));
        grown.set(arms.packed);
        arms.packed = grown;
    }
    arms.packed[arms.length] = identity * 2 + (taken ? 1 : 0);
    arms.length += 1;
    return (arms.packed.length - before) * arms.packed.BYTES_PER_ELEMENT;
}
/** Hands over each branch once: its line, and whether it was taken. */
function eachBranch(arms, take) {
    const sorted = arms.packed.subarray(0, arms.length).toSorted();
    for (let index = 0; index < sorted.length; index += 1) {
        const arm = sorted[index] ?? 0;
        const next = sorted[index + 1];
        // Sorted, the taken one of a branch comes last.
        if (next !== undefined && next >>> 1 === arm >>> 1)
            continue;
        take(Math.floor((arm >>> 1) / maxPart / maxPart), (arm & 1) === 1);
    }
    for (const [identity, taken] of arms.named ?? [])
        take(Number.parseInt(identity, 10), taken);
}
function mergedBranchSets(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const packed = new Uint32Array(a.length + b.length);
    packed.set(a.packed.subarray(0, a.length));
    packed.set(b.packed.subarray(0, b.length), a.length);
    const named = new Map(a.named);
    for (const [identity, taken] of b.named ?? [])
        named.set(identity, taken || named.get(identity) === true);
    return { packed, length: packed.length, named };
}
function hasBranches(arms) {
    return arms.length > 0 || (arms.named?.size ?? 0) > 0;
}
/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text) {
    if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text))
        return undefined;
    const number = Number(text);
    return number < maxPart ? number : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/branch-count.js
const above = 2 ** 26;
/** More than this no line has. */
const maxBranchesOfLine = above - 1;
function packed({ covered, total }) {
    return total * above + covered;
}
function unpacked(count) {
    return { covered: count % above, total: Math.floor(count / above) };
}
/** 18 bits for the line, 7 each for total and covered. */
const maxSmallLine = 2 ** 18;
const part = 2 ** 7;
const branch_count_none = new Uint32Array(0);
const bytesOfOther = 64;
function emptyCounts() {
    return { small: branch_count_none, length: 0, other: undefined };
}
/** Counts of a line; undefined where there are none. */
function countAt(counts, line) {
    const index = indexOf(counts, line);
    const one = index === -1 ? undefined : counts.small[index];
    return one === undefined ? counts.other?.get(line) : countIn(one);
}
/** Sets the count of a line; returns how many bytes more are held for it, about. */
function setCount(counts, line, count) {
    const { covered, total } = unpacked(count);
    const last = counts.length === 0 ? -1 : lineIn(counts.small[counts.length - 1] ?? 0);
    const isSmall = line < maxSmallLine && total < part && covered < part;
    const index = last === line ? counts.length - 1 : line > last ? -1 : indexOf(counts, line);
    const one = (line * part + total) * part + covered;
    if (index >= 0 && isSmall) {
        counts.small[index] = one;
        return 0;
    }
    if (isSmall && line > last && counts.other?.has(line) !== true)
        return append(counts, one);
    counts.other ??= new Map();
    const before = counts.other.size;
    counts.other.set(line, count);
    return (counts.other.size - before) * bytesOfOther;
}
function append(counts, one) {
    const before = counts.small.length;
    if (counts.length === before) {
        const grown = new Uint32Array(Math.max(16, before * 2));
        grown.set(counts.small);
        counts.small = grown;
    }
    counts.small[counts.length] = one;
    counts.length += 1;
    return (counts.small.length - before) * counts.small.BYTES_PER_ELEMENT;
}
/** Hands over each line that has branches, once. */
function eachCount(counts, take) {
    for (const one of counts.small.subarray(0, counts.length)) {
        if (counts.other?.has(lineIn(one)) !== true)
            take(lineIn(one), countIn(one));
    }
    for (const [line, count] of counts.other ?? [])
        take(line, count);
}
function hasCounts(counts) {
    return counts.length > 0 || (counts.other?.size ?? 0) > 0;
}
function lineIn(one) {
    return Math.floor(one / (part * part));
}
function countIn(one) {
    return packed({ total: Math.floor(one / part) % part, covered: one % part });
}
/** Returns the index of a line among the small ones; -1 where it is absent or has become a large one. */
function indexOf({ small, length, other }, line) {
    if (other?.has(line) === true)
        return -1;
    let [low, high] = [0, length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const found = lineIn(small[middle] ?? 0);
        if (found === line)
            return middle;
        if (found < line)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/line-coverage.js




const line_coverage_maxLine = 2_000_000;
const maxFiles = 500_000;
/** Approximate limit of the bytes held for a report. */
const maxHeldBytes = 192 * 1024 * 1024;
const noLines = new Uint8Array(0);
function createCoverage(name) {
    const files = new Map();
    let held = 0;
    let time;
    function spend(bytes, place) {
        held += bytes;
        if (held > maxHeldBytes)
            throw (0,unreadable/* excessive */.QD)(place, { found: 'more lines and branches than are read of one report' });
    }
    function grow(file, number, place) {
        const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, line_coverage_maxLine + 1)));
        spend(lines.length - file.lines.length, place);
        lines.set(file.lines);
        file.lines = lines;
    }
    return {
        name,
        place: { name },
        files,
        get time() {
            return time;
        },
        made(part) {
            time = (0,origin/* older */.$L)(time, part);
        },
        file(path, place) {
            const key = normalised(path);
            const known = files.get(key);
            if (known !== undefined)
                return known;
            if (files.size >= maxFiles)
                throw (0,unreadable/* excessive */.QD)(place, { found: `more than ${maxFiles} files in one report` });
            const created = emptyFile();
            // A copy: a slice of the report's text would hold on to the whole piece of it.
            files.set(Buffer.from(key).toString(), created);
            return created;
        },
        line(file, number, covered, place) {
            if (number > line_coverage_maxLine)
                throw (0,unreadable/* excessive */.QD)(place, { expected: `at most ${line_coverage_maxLine} lines in a source file`, found: `line ${number}` });
            if (number >= file.lines.length)
                grow(file, number, place);
            file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
        },
        branches(file, line, count, place) {
            if (count.total > maxBranchesOfLine)
                throw (0,unreadable/* excessive */.QD)(place, { found: `a line with ${count.total} branches` });
            file.branches ??= emptyCounts();
            const known = countAt(file.branches, line) ?? 0;
            spend(setCount(file.branches, line, Math.max(known, packed(count))), place);
        },
        branch(file, line, taken, place) {
            file.branches ??= emptyCounts();
            const { covered, total } = unpacked(countAt(file.branches, line) ?? 0);
            const count = packed({ covered: covered + (taken ? 1 : 0), total: total + 1 });
            spend(setCount(file.branches, line, count), place);
        },
        identifiedBranch(file, identity, taken, place) {
            file.branchSet ??= emptyBranchSet();
            spend(addBranch(file.branchSet, identity, taken), place);
        },
    };
}
function emptyFile() {
    return { lines: noLines, branches: undefined, branchSet: undefined };
}
/** Covered and executable lines of a file. */
function linesOf(file) {
    if (file.summary !== undefined)
        return file.summary.lines;
    let covered = 0;
    let total = 0;
    for (const state of file.lines) {
        if (state === 0)
            continue;
        total += 1;
        if (state === 2)
            covered += 1;
    }
    return { covered, total };
}
/** Lines of a file that can be executed and were not, as ranges of first and last; of sums there are none. */
function missedRanges({ lines }) {
    const ranges = [];
    let open;
    for (let line = 0; line < lines.length; line += 1) {
        const state = lines[line];
        if (state === 2)
            open = undefined;
        if (state !== 1)
            continue;
        if (open === undefined) {
            open = [line, line];
            ranges.push(open);
        }
        else
            open[1] = line;
    }
    return ranges;
}
/** Taken and known branches of a file. */
function branchesOf(file) {
    if (file.summary !== undefined)
        return file.summary.branches;
    const all = { covered: 0, total: 0 };
    if (file.branches !== undefined) {
        eachCount(file.branches, (_line, count) => {
            const { covered, total } = unpacked(count);
            all.total += total;
            all.covered += covered;
        });
    }
    if (file.branchSet !== undefined) {
        eachBranch(file.branchSet, (_line, taken) => {
            all.total += 1;
            if (taken)
                all.covered += 1;
        });
    }
    return all;
}
function normalised(path) {
    const slashed = path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
    return slashed.replaceAll(/(?<=^|\/)\.\//g, '');
}

// EXTERNAL MODULE: ./lib/src/evidence/text/xml.js
var xml = __webpack_require__(54789);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/clover.js




const clover = {
    name: 'Clover',
    writers: 'Clover, Istanbul, PHPUnit, gcovr',
    roots: ['coverage'],
    children: ['project'],
    xml: createClover,
};
/** Reads Clover's XML, also as Istanbul and PHPUnit write it. Metrics are not looked at: they are sums of the lines. */
function createClover(name) {
    const coverage = createCoverage(name);
    let file;
    let packageName = '';
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'coverage')
                coverage.made((0,origin/* epochOf */.Fz)(element.attributes['generated']));
            else if (element.tag === 'package')
                packageName = element.attributes['name'] ?? '';
            else if (element.tag === 'file')
                file = coverage.file(pathOf(element, packageName), element);
            else if (element.tag === 'line')
                readLine(element, file, coverage);
        },
        close(tag) {
            if (tag === 'file')
                file = undefined;
            else if (tag === 'package')
                packageName = '';
        },
    };
}
function pathOf(element, packageName) {
    const { path } = element.attributes;
    if (path !== undefined && path !== '')
        return path;
    const file = (0,xml/* requiredText */.$4)(element, 'name');
    return packageName === '' || /[/\\]/.test(file) ? file : `${packageName.replaceAll('.', '/')}/${file}`;
}
/** The head of a method is no executable line; statements and conditions are. */
function readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <file>', found: '<line> elsewhere' });
    const { type } = element.attributes;
    if (type === 'method')
        return;
    const number = (0,xml/* requiredCount */.jw)(element, 'num');
    if (type !== 'cond') {
        coverage.line(file, number, (0,xml/* requiredCount */.jw)(element, 'count') > 0, element);
        return;
    }
    const branches = conditionsOf(element);
    coverage.line(file, number, ((0,xml/* countOf */.pq)(element, 'count') ?? branches.covered) > 0, element);
    coverage.branches(file, number, branches, element);
}
/**
 * Clover counts how often a condition was true and how often false. Istanbul, which gives the line a count besides,
 * writes into the same attributes how many branches were taken and how many were not.
 */
function conditionsOf(element) {
    const truths = (0,xml/* requiredCount */.jw)(element, 'truecount');
    const falsehoods = (0,xml/* requiredCount */.jw)(element, 'falsecount');
    if (element.attributes['count'] !== undefined)
        return { covered: truths, total: truths + falsehoods };
    return { covered: (truths > 0 ? 1 : 0) + (falsehoods > 0 ? 1 : 0), total: 2 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/cobertura.js




const cobertura = {
    name: 'Cobertura',
    writers: 'coverage.py, gcovr, coverlet, gocover-cobertura, Istanbul and many others',
    roots: ['coverage'],
    children: ['sources', 'packages'],
    xml: createCobertura,
};
/**
 * Reads Cobertura's coverage-04 documents as the many tools write them. Rates and sums in attributes are not looked
 * at: some tools get them wrong. The lines of a class are those directly below it; those of its methods repeat them,
 * or name the line of the method's head, which is no executable line, and count only where a class has no others.
 */
function createCobertura(name) {
    const coverage = createCoverage(name);
    let file;
    let inMethod = false;
    let ownLines = false;
    let ofMethods = [];
    function open(element) {
        if (element.tag === 'class') {
            file = coverage.file(fileOf(element), element);
            ownLines = false;
            ofMethods = [];
        }
        else if (element.tag === 'coverage')
            coverage.made(timeIn(element.attributes['timestamp']));
        else if (element.tag === 'method')
            inMethod = true;
        else if (element.tag === 'line' && inMethod)
            ofMethods.push(element);
        else if (element.tag === 'line') {
            cobertura_readLine(element, file, coverage);
            ownLines = true;
        }
    }
    function close(tag) {
        if (tag === 'method')
            inMethod = false;
        if (tag !== 'class')
            return;
        if (!ownLines)
            for (const line of ofMethods)
                cobertura_readLine(line, file, coverage);
        file = undefined;
    }
    return { facts: () => coverage, open, close };
}
/** Cobertura itself writes milliseconds, gcovr and coverlet seconds, a few tools a date. */
function timeIn(timestamp) {
    return (0,origin/* epochOf */.Fz)(timestamp) ?? (0,origin/* timeOf */.nR)(timestamp);
}
/** Deterministic builds leave the name out; then every class is a file of its own. */
function fileOf(element) {
    const { filename, name } = element.attributes;
    if (filename === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: 'filename of <class>', found: 'none' });
    return filename === '' ? `(class ${name ?? ''} at line ${element.line})` : filename;
}
function cobertura_readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <class>', found: '<line> elsewhere' });
    const number = (0,xml/* requiredCount */.jw)(element, 'number');
    coverage.line(file, number, (0,xml/* requiredCount */.jw)(element, 'hits') > 0, element);
    const conditions = element.attributes['condition-coverage'];
    if (conditions !== undefined)
        coverage.branches(file, number, ratioOf(conditions, element), element);
}
/** `50% (1/2)`: of the two numbers the percentage is not looked at. */
function ratioOf(text, element) {
    const match = /\((\d{1,9})\/(\d{1,9})\)\s*$/.exec(text);
    const ratio = { covered: Number(match?.[1]), total: Number(match?.[2]) };
    if (match !== null && ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(element, { expected: 'condition-coverage such as "50% (1/2)"', found: `"${(0,unreadable/* shown */.SP)(text, 30)}"` });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/json-count.js

/** Reads a count in JSON. Throws EvidenceError for anything but a whole number of 0 or more. */
function json_count_countIn(value, place) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return value;
    throw (0,unreadable/* malformed */.Qm)(place, {
        expected: 'a whole number of 0 or more',
        found: value === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(value), 30),
    });
}

// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/coverage-py.js





const coveragePy = {
    name: 'coverage.py JSON',
    writers: '`coverage json`, pytest-cov (`--cov-report=json`)',
    json: createCoveragePy,
};
/** Reads `coverage json`: executed and missing lines and branches by file. Sums are not looked at. */
function createCoveragePy(name) {
    const coverage = createCoverage(name);
    let seen = false;
    return {
        choices: { '': 'object', meta: 'build', files: 'object', 'files.*': 'build' },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (path === 'meta')
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
            else if (Array.isArray(entry['executed_lines']) && Array.isArray(entry['missing_lines'])) {
                seen = true;
                const file = coverage.file(key, coverage.place);
                readLines(entry['executed_lines'], true, file, coverage);
                readLines(entry['missing_lines'], false, file, coverage);
                readBranches(entry['executed_branches'], true, file, coverage);
                readBranches(entry['missing_branches'], false, file, coverage);
            }
        },
        facts: () => coverage,
    };
}
function readLines(lines, covered, file, coverage) {
    for (const line of (0,json/* listOr */.QD)(lines))
        coverage.line(file, json_count_countIn(line, coverage.place), covered, coverage.place);
}
/** `[from, to]`; a negative `to` leaves the function that begins there. */
function readBranches(branches, taken, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const [from, to] = (0,json/* listOr */.QD)(branch);
        const identity = branchIdentity(json_count_countIn(from, coverage.place), '0', typeof to === 'number' ? `${to}` : '');
        coverage.identifiedBranch(file, identity, taken, coverage.place);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/gcovr.js





const gcovr = {
    name: 'gcovr JSON',
    writers: '`gcovr --json`, `gcovr --json-summary`',
    json: createGcovr,
};
/** Reads gcovr's JSON; its summary, which has no lines, by the sums of each file. */
function createGcovr(name) {
    const coverage = createCoverage(name);
    const files = [];
    let version;
    return {
        choices: {
            '': 'object',
            'gcovr/format_version': 'build',
            'gcovr/summary_format_version': 'build',
            files: 'array',
            'files.[]': 'build',
        },
        get seen() {
            return version !== undefined;
        },
        value(path, value) {
            if (path !== 'files.[]')
                version = value;
            else if (isOfGcovr((0,json/* objectOr */.Xg)(value)))
                files.push((0,json/* objectOr */.Xg)(value));
        },
        facts() {
            for (const file of files)
                readFile(file, coverage);
            return coverage;
        },
    };
}
/** The keys may come after the files: another format's are not kept. */
function isOfGcovr({ file, filename }) {
    return typeof file === 'string' || typeof filename === 'string';
}
function readFile(entry, coverage) {
    const { place } = coverage;
    const path = (0,json/* textOr */.ph)(entry['file']) ?? (0,json/* textOr */.ph)(entry['filename']) ?? '';
    if (path === '')
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'a path of each file', found: 'none' });
    const file = coverage.file(path, place);
    if (entry['lines'] === undefined) {
        const ratio = (covered, total) => ({
            covered: json_count_countIn(entry[covered], place),
            total: json_count_countIn(entry[total], place),
        });
        file.summary = { lines: ratio('line_covered', 'line_total'), branches: ratio('branch_covered', 'branch_total') };
        return;
    }
    for (const value of (0,json/* listOr */.QD)(entry['lines'])) {
        const line = (0,json/* objectOr */.Xg)(value);
        if (line['gcovr/noncode'] === true || line['gcovr/excluded'] === true)
            continue;
        const number = json_count_countIn(line['line_number'], place);
        coverage.line(file, number, json_count_countIn(line['count'], place) > 0, place);
        for (const [index, branch] of (0,json/* listOr */.QD)(line['branches']).entries()) {
            const { count, excluded } = (0,json/* objectOr */.Xg)(branch);
            if (excluded === true || (0,json/* objectOr */.Xg)(branch)['gcovr/excluded'] === true)
                continue;
            coverage.identifiedBranch(file, branchIdentity(number, '0', `${index}`), json_count_countIn(count, place) > 0, place);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/text/lines.js

const maxLineLength = 64 * 1024;
/** Hands over each line without its end, and where it is. Throws EvidenceError for a line longer than 64 KiB. */
async function eachLine(text, take) {
    const place = { name: text.name, line: 0 };
    let rest = '';
    for await (const chunk of text.chunks) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            place.line += 1;
            take(line.trimEnd(), place);
        }
        if (rest.length > maxLineLength)
            throw (0,unreadable/* excessive */.QD)(place, { found: `a line is longer than ${maxLineLength} characters` });
    }
    if (rest === '')
        return place;
    place.line += 1;
    take(rest.trimEnd(), place);
    return place;
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/go-profile.js



/** Most lines that one block may span: a function, not a file. */
const maxBlock = 100_000;
/** Blocks whose statements are counted; beyond, only lines are. */
const maxStatementBlocks = 500_000;
const goProfile = {
    name: 'Go profile',
    writers: '`go test -coverprofile`, `go tool covdata`',
    matches: (head) => /^mode: (?:set|count|atomic)\b/.test(head),
    read: readGoProfile,
};
/**
 * Reads a profile of `go test -coverprofile` (modes set, count and atomic). Every line that a block touches is
 * executable; it is covered when any of its blocks ran. Blocks come again where packages were tested together.
 */
async function readGoProfile(text) {
    const coverage = createCoverage(text.name);
    const statements = new Map();
    await eachLine(text, (line, place) => {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            return;
        readBlock(line, coverage, place);
        addStatements(line, statements);
    });
    const { name, files, time } = coverage;
    return { name, files, time, ...(statements.size < maxStatementBlocks && { statements }) };
}
/** Adds a block's statements, which `go tool cover` counts. */
function addStatements(line, statements) {
    const [, block = '', count, runs] = /^(.+) (\d{1,9}) (\d{1,20})$/.exec(line) ?? [];
    if (Number(count) === 0 || statements.size >= maxStatementBlocks)
        return;
    // A copy: a slice of the report's text would hold on to the whole piece of it.
    const key = Buffer.from(block).toString();
    const signed = /[1-9]/.test(runs ?? '') ? Number(count) : -Number(count);
    statements.set(key, Math.max(statements.get(key) ?? -Infinity, signed));
}
/** `file.go:line.column,line.column statements count` (cmd/cover, "profile.go"). */
function readBlock(line, coverage, place) {
    const match = /:(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} (\d{1,9}) (\d{1,20})$/.exec(line);
    const path = line.slice(0, match?.index ?? 0);
    const [from, to] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || path === '' || to < from || to - from > maxBlock) {
        throw (0,unreadable/* malformed */.Qm)(place, {
            expected: '<file>:<line>.<column>,<line>.<column> <statements> <count>',
            found: `"${(0,unreadable/* shown */.SP)(line, 60)}"`,
        });
    }
    // A block without statements, such as an empty function, has nothing that could be covered.
    if (Number(match[3]) === 0)
        return;
    const file = coverage.file(path, place);
    for (let number = from; number <= to; number += 1)
        coverage.line(file, number, Number(match[4]) > 0, place);
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/istanbul.js





const istanbul = {
    name: 'Istanbul JSON',
    writers: 'Istanbul, Jest, Vitest, c8 (`coverage-final.json`, `coverage-summary.json`)',
    json: createIstanbul,
};
/** Reads coverage-final.json and coverage-summary.json: an object with a key for each file. */
function createIstanbul(name) {
    const coverage = createCoverage(name);
    let seen = false;
    let stray;
    return {
        choices: { '': 'object', '*': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (isFinal(value))
                readFinal(key, entry, coverage);
            else if (!isSummary(value))
                stray ??= key;
            // The sum over all files.
            else if (key !== 'total')
                readSummary(key, entry, coverage);
            seen ||= isFinal(value) || isSummary(value);
        },
        facts() {
            if (stray === undefined)
                return coverage;
            throw (0,unreadable/* foreign */.V$)(name, { expected: 'coverage of a file by Istanbul', found: `"${(0,unreadable/* shown */.SP)(stray, 40)}"` });
        },
    };
}
function isFinal(value) {
    return (0,json/* isJsonObject */.OW)(value) && (0,json/* isJsonObject */.OW)(value['statementMap']) && (0,json/* isJsonObject */.OW)(value['s']);
}
function isSummary(value) {
    return (0,json/* isJsonObject */.OW)(value) && (0,json/* isJsonObject */.OW)(value['lines']) && value['lines']['total'] !== undefined;
}
/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readFinal(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    const counts = (0,json/* objectOr */.Xg)(entry['s']);
    for (const [id, location] of Object.entries((0,json/* objectOr */.Xg)(entry['statementMap']))) {
        coverage.line(file, lineOf(location, coverage.place), json_count_countIn(counts[id], coverage.place) > 0, coverage.place);
    }
    const taken = (0,json/* objectOr */.Xg)(entry['b']);
    for (const [id, branch] of Object.entries((0,json/* objectOr */.Xg)(entry['branchMap']))) {
        const { loc, locations, line: head } = (0,json/* objectOr */.Xg)(branch);
        const line = typeof head === 'number' ? head : lineOf(loc ?? (0,json/* listOr */.QD)(locations)[0], coverage.place);
        for (const [index, count] of (0,json/* listOr */.QD)(taken[id]).entries()) {
            coverage.identifiedBranch(file, branchIdentity(line, id, `${index}`), json_count_countIn(count, coverage.place) > 0, coverage.place);
        }
    }
}
function lineOf(location, place) {
    return json_count_countIn((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(location)['start'])['line'], place);
}
function readSummary(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    file.summary = {
        lines: istanbul_ratioOf(entry['lines'], coverage.place),
        branches: istanbul_ratioOf(entry['branches'], coverage.place),
    };
}
function istanbul_ratioOf(value, place) {
    const { covered, total } = (0,json/* objectOr */.Xg)(value);
    const ratio = { covered: json_count_countIn(covered, place), total: json_count_countIn(total, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/jacoco.js




const jacoco = {
    name: 'JaCoCo',
    writers: 'JaCoCo, Kover, Pester, gcovr',
    roots: ['report'],
    children: ['sessioninfo', 'group', 'package'],
    xml: createJacoco,
};
const nothing = { covered: 0, total: 0 };
/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester and gcovr write it. Counters are sums of the lines and count only
 * where gcovr leaves out whether a line was run. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name) {
    const coverage = createCoverage(name);
    /** Groups are modules: the same package and file in two of them are two files. */
    const groups = [];
    let file;
    let folder = '';
    /** Of the class that is open. */
    let classPath;
    /** The sums of a class that has lines of its own: gcovr writes these without saying whether they were run. */
    let sums;
    function openClass(element) {
        classPath = element.attributes['sourcefilename'] ?? '';
        sums = undefined;
    }
    function readCounter(element) {
        if (sums === undefined)
            return;
        const covered = (0,xml/* requiredCount */.jw)(element, 'covered');
        const ratio = { covered, total: covered + (0,xml/* requiredCount */.jw)(element, 'missed') };
        if (element.attributes['type'] === 'LINE')
            sums.lines = ratio;
        else if (element.attributes['type'] === 'BRANCH')
            sums.branches = ratio;
    }
    function closeClass() {
        if (sums !== undefined)
            coverage.file(classPath ?? '', coverage.place).summary = sums;
        classPath = undefined;
        sums = undefined;
    }
    function readLine(element) {
        if (file === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <sourcefile>', found: '<line> elsewhere' });
        const number = (0,xml/* requiredCount */.jw)(element, 'nr');
        const covered = (0,xml/* requiredCount */.jw)(element, 'ci');
        if (covered + (0,xml/* requiredCount */.jw)(element, 'mi') > 0)
            coverage.line(file, number, covered > 0, element);
        const taken = (0,xml/* requiredCount */.jw)(element, 'cb');
        const total = taken + (0,xml/* requiredCount */.jw)(element, 'mb');
        if (total > 0)
            coverage.branches(file, number, { covered: taken, total }, element);
    }
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'sessioninfo')
                coverage.made((0,origin/* epochOf */.Fz)(element.attributes['dump']));
            else if (element.tag === 'group')
                groups.push(element.attributes['name'] ?? '');
            else if (element.tag === 'package')
                folder = element.attributes['name'] ?? '';
            else if (element.tag === 'sourcefile') {
                const path = [...groups, folder, (0,xml/* requiredText */.$4)(element, 'name')].filter((part) => part !== '').join('/');
                file = coverage.file(path, element);
            }
            else if (element.tag === 'class')
                openClass(element);
            else if (element.tag === 'lines' && classPath !== undefined)
                sums = { lines: nothing, branches: nothing };
            else if (element.tag === 'counter')
                readCounter(element);
            else if (element.tag === 'line' && sums === undefined)
                readLine(element);
        },
        close(tag) {
            if (tag === 'group')
                groups.pop();
            else if (tag === 'sourcefile')
                file = undefined;
            else if (tag === 'class')
                closeClass();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/lcov.js




/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;
const lcov = {
    name: 'LCOV',
    writers: 'geninfo, Istanbul, c8, coverage.py, grcov, cargo-llvm-cov, Bazel',
    matches: (head) => /^(?:TN|SF|VER|#)/.test(head),
    read: readLcov,
};
/**
 * Reads an LCOV tracefile (geninfo(1), "TRACEFILE FORMAT"). A file that comes in several sections, one per test, is
 * one file. Throws EvidenceError with file and line.
 */
async function readLcov(text) {
    const coverage = createCoverage(text.name);
    let file;
    const end = await eachLine(text, (line, place) => {
        file = readRecord(line, file, coverage, place);
    });
    if (file !== undefined)
        throw (0,unreadable/* truncated */.ps)(end, { expected: 'end_of_record', found: 'the end of the report' });
    return coverage;
}
function readRecord(line, file, coverage, place) {
    if (line.startsWith('DA:')) {
        lcov_readLine(line, inSection(file, line, place), coverage, place);
        return file;
    }
    if (line.startsWith('BRDA:')) {
        readBranch(line, inSection(file, line, place), coverage, place);
        return file;
    }
    if (line.startsWith('SF:')) {
        if (file !== undefined)
            throw (0,unreadable/* malformed */.Qm)(place, { expected: 'end_of_record before the next SF', found: 'none' });
        if (line.length < 4)
            throw (0,unreadable/* malformed */.Qm)(place, { expected: 'SF:<path of a source file>', found: 'no path' });
        return coverage.file(line.slice(3), place);
    }
    if (line === 'end_of_record') {
        inSection(file, line, place);
        return undefined;
    }
    if (line === '' || line.startsWith('#') || ignored.test(line))
        return file;
    throw place.line === 1
        ? (0,unreadable/* foreign */.V$)(place.name, { expected: 'an LCOV tracefile', found: `"${(0,unreadable/* shown */.SP)(line, 30)}"` })
        : (0,unreadable/* malformed */.Qm)(place, { expected: 'a record of an LCOV tracefile', found: `"${(0,unreadable/* shown */.SP)(line, 30)}"` });
}
/** DA:<line number>,<execution count>[,<checksum>] */
function lcov_readLine(line, file, coverage, place) {
    const comma = digitsEnd(line, 3);
    const end = digitsEnd(line, comma + 1);
    const whole = comma > 3 && line[comma] === ',' && end > comma + 1 && (end === line.length || line[end] === ',');
    if (!whole)
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'DA:<line>,<count>', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
    coverage.line(file, Number(line.slice(3, comma)), isPositive(line, comma + 1, end), place);
}
/**
 * BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count; a branch may be any text.
 */
function readBranch(line, file, coverage, place) {
    const number = digitsEnd(line, 5);
    const block = digitsEnd(line, line[number + 1] === 'e' ? number + 2 : number + 1);
    const last = line.lastIndexOf(',');
    const end = line[last + 1] === '-' ? last + 2 : digitsEnd(line, last + 1);
    const whole = number > 5 && line[number] === ',' && line[block] === ',' && block < last - 1 && end === line.length;
    if (!whole || end === last + 1 || line[block - 1] === ',' || line[block - 1] === 'e') {
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'BRDA:<line>,<block>,<branch>,<taken>', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
    }
    const identity = branchIdentity(Number(line.slice(5, number)), line.slice(number + 1, block), line.slice(block + 1, last));
    coverage.identifiedBranch(file, identity, isPositive(line, last + 1, end), place);
}
/** Finds the end of the digits that begin at `from`. */
function digitsEnd(line, from) {
    let at = from;
    for (let code = line.charCodeAt(at); code >= 0x30 && code <= 0x39; code = line.charCodeAt(at))
        at += 1;
    return at;
}
/** Whether there is a digit other than 0: counts may be larger than a number can hold. */
function isPositive(line, from, to) {
    for (let at = from; at < to; at += 1) {
        const code = line.charCodeAt(at);
        if (code >= 0x31 && code <= 0x39)
            return true;
    }
    return false;
}
function inSection(file, record, place) {
    if (file !== undefined)
        return file;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `SF:<path> before ${(0,unreadable/* shown */.SP)(record, 20)}`, found: 'none' });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/llvm-cov.js





const llvmCov = {
    name: 'llvm-cov JSON',
    writers: '`llvm-cov export`, cargo-llvm-cov (`--json`), Swift',
    json: createLlvmCov,
};
/** Reads llvm-cov's export (llvm/tools/llvm-cov/CoverageExporterJson.cpp); with sums alone where it has no segments. */
function createLlvmCov(name) {
    const coverage = createCoverage(name);
    let type;
    return {
        choices: {
            '': 'object',
            type: 'build',
            data: 'array',
            'data.*': 'object',
            'data.*.files': 'array',
            'data.*.files.*': 'build',
        },
        get seen() {
            return type === 'llvm.coverage.json.export';
        },
        value(path, value) {
            if (path === 'type')
                type = value;
            else
                llvm_cov_readFile((0,json/* objectOr */.Xg)(value), coverage);
        },
        facts: () => coverage,
    };
}
function llvm_cov_readFile(entry, coverage) {
    const path = (0,json/* textOr */.ph)(entry['filename']);
    if (path === undefined)
        throw (0,unreadable/* malformed */.Qm)(coverage.place, { expected: 'filename of each file', found: 'none' });
    const file = coverage.file(path, coverage.place);
    if (entry['segments'] === undefined) {
        const { lines, branches } = (0,json/* objectOr */.Xg)(entry['summary']);
        const none = { covered: 0, total: 0 };
        file.summary = {
            lines: llvm_cov_ratioOf(lines, coverage),
            branches: branches === undefined ? none : llvm_cov_ratioOf(branches, coverage),
        };
        return;
    }
    readSegments((0,json/* listOr */.QD)(entry['segments']).map((one) => segmentOf(one, coverage)), file, coverage);
    for (const one of (0,json/* listOr */.QD)(entry['branches']))
        llvm_cov_readBranch((0,json/* listOr */.QD)(one), file, coverage);
}
function llvm_cov_ratioOf(value, { place }) {
    const { covered, count } = (0,json/* objectOr */.Xg)(value);
    const ratio = { covered: json_count_countIn(covered, place), total: json_count_countIn(count, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}
/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; the last one is new with LLVM 11. */
function segmentOf(value, { place }) {
    const [line, , count, hasCount, isEntry, isGap] = (0,json/* listOr */.QD)(value);
    return {
        line: json_count_countIn(line, place),
        count: json_count_countIn(count, place),
        hasCount: hasCount === true || hasCount === 1,
        isEntry: isEntry === true || isEntry === 1,
        isGap: isGap === true || isGap === 1,
    };
}
/**
 * Reads the lines as LLVM counts them (llvm/lib/ProfileData/Coverage, LineCoverageStats): a line is executable where a
 * region with a count begins or goes on; its count is the largest of the regions that begin on it and the one that goes
 * on.
 */
function readSegments(segments, file, coverage) {
    let wrapped;
    let index = 0;
    for (let line = segments[0]?.line ?? 0; index < segments.length; line += 1) {
        const own = [];
        for (let next = segments[index]; next?.line === line; next = segments[index]) {
            own.push(next);
            index += 1;
        }
        const before = segments[index];
        if (before !== undefined && before.line < line) {
            throw (0,unreadable/* malformed */.Qm)(coverage.place, {
                expected: 'segments in the order of lines',
                found: `line ${before.line} after ${line}`,
            });
        }
        const count = countOn(own, wrapped);
        if (count !== undefined)
            coverage.line(file, line, count > 0, coverage.place);
        wrapped = own.at(-1) ?? wrapped;
    }
}
function countOn(own, wrapped) {
    const starts = own.filter(({ hasCount, isEntry, isGap }) => hasCount && isEntry && !isGap);
    const [first] = own;
    const skips = first !== undefined && !first.hasCount && first.isEntry;
    const mapped = (!skips && wrapped?.hasCount === true) || starts.length > 0;
    if (!mapped)
        return undefined;
    return Math.max(wrapped?.hasCount === true ? wrapped.count : 0, ...starts.map(({ count }) => count));
}
/** `[line, column, endLine, endColumn, trueCount, falseCount, …]`: each condition has two branches. */
function llvm_cov_readBranch(branch, file, coverage) {
    const [line, column, endLine, endColumn, whenTrue, whenFalse] = branch;
    const number = json_count_countIn(line, coverage.place);
    const block = [column, endLine, endColumn].map(String).join(':');
    for (const [side, count] of [['true', whenTrue], ['false', whenFalse]]) {
        const taken = json_count_countIn(count, coverage.place) > 0;
        coverage.identifiedBranch(file, branchIdentity(number, block, side), taken, coverage.place);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/opencover.js



const openCover = {
    name: 'OpenCover',
    writers: 'OpenCover, coverlet',
    roots: ['CoverageSession'],
    children: ['Summary', 'Modules'],
    xml: createOpenCover,
};
/**
 * Reads OpenCover's XML. A sequence point counts for the line that it begins at; a branch point for its line, or for
 * that of the sequence point before it. A point without a source line is made by the compiler and does not count.
 */
function createOpenCover(name) {
    const coverage = createCoverage(name);
    /** Paths by the number that they have in the module. */
    const paths = new Map();
    let method = newMethod();
    function count(element, line) {
        const taken = (0,xml/* requiredCount */.jw)(element, 'vc') > 0;
        const id = element.attributes['fileid'] ?? method.file;
        if (id === undefined || id === '0' || line === undefined || line === 0)
            return;
        const path = paths.get(id);
        if (path === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: `the file ${(0,unreadable/* shown */.SP)(id, 20)} among the module's <Files>`, found: 'none' });
        const file = coverage.file(path, element);
        if (element.tag === 'SequencePoint')
            coverage.line(file, line, taken, element);
        else
            coverage.branch(file, line, taken, element);
    }
    function readPoint(element) {
        const line = (0,xml/* countOf */.pq)(element, 'sl');
        count(element, line);
        if (line !== undefined)
            method.points.push({ offset: (0,xml/* countOf */.pq)(element, 'offset') ?? 0, line });
    }
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'Module')
                paths.clear();
            else if (element.tag === 'Method')
                method = newMethod();
            else if (element.tag === 'File')
                paths.set((0,xml/* requiredText */.$4)(element, 'uid'), (0,xml/* requiredText */.$4)(element, 'fullPath'));
            else if (element.tag === 'FileRef')
                method.file = element.attributes['uid'];
            else if (element.tag === 'SequencePoint')
                readPoint(element);
            else if (element.tag === 'BranchPoint')
                method.branches.push(element);
        },
        close(tag) {
            if (tag !== 'Method')
                return;
            for (const branch of method.branches)
                count(branch, (0,xml/* countOf */.pq)(branch, 'sl') ?? lineBefore(branch, method));
            method = newMethod();
        },
    };
}
function newMethod() {
    return { file: undefined, points: [], branches: [] };
}
function lineBefore(branch, { points }) {
    const offset = (0,xml/* countOf */.pq)(branch, 'offset') ?? 0;
    return points.findLast((point) => point.offset <= offset)?.line;
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/simplecov.js





const simpleCov = {
    name: 'SimpleCov JSON',
    writers: 'SimpleCov (`.resultset.json`, `coverage.json`)',
    json: createSimpleCov,
};
/** Keys of coverage.json beside the files. */
const besides = new Set(['groups', 'timestamp', 'metrics', 'errors', 'command_name', 'total']);
/** Reads .resultset.json, with an entry for each command that ran, and coverage.json. */
function createSimpleCov(name) {
    const coverage = createCoverage(name);
    let seen = false;
    let stray;
    return {
        choices: { '': 'object', meta: 'build', '*': 'build' },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (path === 'meta')
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
            else if (key === 'coverage' && (0,json/* isJsonObject */.OW)(value)) {
                seen = true;
                readFiles(entry, coverage);
            }
            else if ((0,json/* isJsonObject */.OW)(entry['coverage'])) {
                seen = true;
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
                readFiles((0,json/* objectOr */.Xg)(entry['coverage']), coverage);
            }
            else if (!besides.has(key))
                stray ??= key;
        },
        facts() {
            if (stray === undefined)
                return coverage;
            throw (0,unreadable/* foreign */.V$)(name, { expected: 'coverage of SimpleCov', found: `"${(0,unreadable/* shown */.SP)(stray, 40)}"` });
        },
    };
}
/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readFiles(files, coverage) {
    for (const [path, value] of Object.entries(files)) {
        const file = coverage.file(path, coverage.place);
        const lines = Array.isArray(value) ? (0,json/* listOr */.QD)(value) : (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['lines']);
        for (const [index, count] of lines.entries()) {
            if (count === null || count === 'ignored')
                continue;
            coverage.line(file, index + 1, json_count_countIn(count, coverage.place) > 0, coverage.place);
        }
        simplecov_readBranches((0,json/* objectOr */.Xg)(value)['branches'], file, coverage);
    }
}
/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function simplecov_readBranches(branches, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const { start_line: line, coverage: count } = (0,json/* objectOr */.Xg)(branch);
        if (count !== 'ignored')
            coverage.branch(file, json_count_countIn(line, coverage.place), json_count_countIn(count, coverage.place) > 0, coverage.place);
    }
    for (const [condition, paths] of Object.entries((0,json/* objectOr */.Xg)(branches))) {
        const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
        if (line === undefined)
            throw (0,unreadable/* malformed */.Qm)(coverage.place, { expected: 'a branch of SimpleCov', found: `"${(0,unreadable/* shown */.SP)(condition, 40)}"` });
        for (const [path, count] of Object.entries((0,json/* objectOr */.Xg)(paths))) {
            coverage.identifiedBranch(file, `${line},${condition},${path}`, json_count_countIn(count, coverage.place) > 0, coverage.place);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/sonar.js



const sonarCoverage = {
    name: 'SonarQube generic coverage',
    writers: '`gcovr --sonarqube`, others for `sonar.coverageReportPaths`',
    roots: ['coverage'],
    children: ['file'],
    xml: createSonarCoverage,
};
/** Reads SonarQube's generic coverage: one element for each executable line. */
function createSonarCoverage(name) {
    const coverage = createCoverage(name);
    let file;
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'file')
                file = coverage.file((0,xml/* requiredText */.$4)(element, 'path'), element);
            if (element.tag !== 'lineToCover')
                return;
            if (file === undefined)
                throw (0,unreadable/* malformed */.Qm)(element, { expected: '<lineToCover> below a <file>', found: 'it elsewhere' });
            const line = (0,xml/* requiredCount */.jw)(element, 'lineNumber');
            coverage.line(file, line, isCovered(element), element);
            const total = (0,xml/* countOf */.pq)(element, 'branchesToCover') ?? 0;
            const covered = (0,xml/* countOf */.pq)(element, 'coveredBranches') ?? 0;
            if (covered > total)
                throw (0,unreadable/* malformed */.Qm)(element, { expected: `at most ${total} covered branches`, found: `${covered}` });
            if (total > 0)
                coverage.branches(file, line, { covered, total }, element);
        },
        close(tag) {
            if (tag === 'file')
                file = undefined;
        },
    };
}
function isCovered(element) {
    const covered = (0,xml/* requiredText */.$4)(element, 'covered');
    if (covered === 'true' || covered === 'false')
        return covered === 'true';
    throw (0,unreadable/* malformed */.Qm)(element, { expected: 'covered of true or false', found: `"${(0,unreadable/* shown */.SP)(covered, 20)}"` });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/coverage.js















/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const coverageFormats = [
    lcov,
    cobertura,
    jacoco,
    clover,
    openCover,
    goProfile,
    istanbul,
    simpleCov,
    coveragePy,
    gcovr,
    sonarCoverage,
    llvmCov,
];
/**
 * Reads a coverage report of any known format, told apart by its content. Throws EvidenceError, also for a report
 * that names no source file: it does not show that anything was measured.
 */
async function readCoverage(source) {
    return readCoverageText(await (0,text_text/* openText */.U)(source));
}
/** As `readCoverage`, for a report that is open. */
async function readCoverageText(text) {
    const report = await (0,format/* readByFormat */.BN)(text, { what: 'a coverage report', formats: coverageFormats });
    if (report.files.size > 0)
        return report;
    throw (0,unreadable/* foreign */.V$)(text.name, { found: 'the report names no source file, so nothing was measured' });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/ratio.js
function sum(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/merge.js




/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is executable when any report lists it, and covered when any report covers it. Of a file
 * with other executable lines that holds where its path is absolute or `rooted`, known to be of the repository: headers
 * and templates differ by test binary, and instrumenters differ.
 */
function mergeCoverage(reports, rooted = new Set()) {
    const files = new Map();
    for (const report of reports) {
        for (const [path, file] of report.files)
            addFile(files, path, file, isAbsolute(path) || rooted.has(path));
    }
    const totals = [];
    for (const [path, variants] of files) {
        for (const file of variants)
            totals.push({ path, coverage: file, lines: linesOf(file), branches: branchesOf(file) });
    }
    return {
        lines: sum(totals.map((file) => file.lines)),
        branches: sum(totals.map((file) => file.branches)),
        files: totals,
        ...statementsOf(reports),
        apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
    };
}
/** Joins the blocks of all reports: a block ran when it ran in any of them. */
function statementsOf(reports) {
    const blocks = new Map();
    for (const { statements } of reports) {
        if (statements === undefined)
            return {};
        for (const [block, count] of statements)
            blocks.set(block, Math.max(blocks.get(block) ?? -Infinity, count));
    }
    const counts = [...blocks.values()];
    if (counts.length === 0)
        return {};
    return { statements: sum(counts.map((count) => ({ covered: Math.max(count, 0), total: Math.abs(count) }))) };
}
/** On any system: a report may be made on another one. */
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
function addFile(files, path, file, isOneFile) {
    const variants = files.get(path);
    if (variants === undefined) {
        files.set(path, [file]);
        return;
    }
    const same = variants.findIndex((variant) => isSameFile(variant, file) || (isOneFile && variant.summary === undefined && file.summary === undefined));
    const match = variants[same];
    if (match === undefined)
        variants.push(file);
    else
        variants[same] = merged(match, file);
}
function isSameFile(a, b) {
    if (a.summary === undefined || b.summary === undefined)
        return a.summary === b.summary && sameLines(a.lines, b.lines);
    return a.summary.lines.total === b.summary.lines.total && a.summary.branches.total === b.summary.branches.total;
}
/** Two reports of one file agree on which lines can be executed, whatever they say of their coverage. */
function sameLines(a, b) {
    const length = Math.max(a.length, b.length);
    for (let line = 0; line < length; line += 1) {
        if (((a[line] ?? 0) === 0) !== ((b[line] ?? 0) === 0))
            return false;
    }
    return true;
}
function merged(a, b) {
    if (a.summary !== undefined && b.summary !== undefined) {
        // The lines behind the sums are unknown: at least as many as the better sum are covered.
        const lines = better(a.summary.lines, b.summary.lines);
        const branches = better(a.summary.branches, b.summary.branches);
        return { ...a, summary: { lines, branches } };
    }
    const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
    for (let line = 0; line < lines.length; line += 1)
        lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
    // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
    const comparable = isTellingBranches(a) === isTellingBranches(b) && isCounted(a) === isCounted(b);
    const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
    return {
        lines,
        branchSet: mergedBranchSets(left.branchSet, right.branchSet),
        branches: mergedCounts(left.branches, right.branches),
    };
}
function isTellingBranches({ branchSet }) {
    return branchSet !== undefined && hasBranches(branchSet);
}
function isCounted({ branches }) {
    return branches !== undefined && hasCounts(branches);
}
function mergedCounts(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const all = emptyCounts();
    for (const counts of [a, b]) {
        eachCount(counts, (line, count) => setCount(all, line, Math.max(countAt(all, line) ?? 0, count)));
    }
    return all;
}
/** Returns the same file with its identified branches counted by line. */
function counted(file) {
    if (file.branchSet === undefined)
        return file;
    const counts = mergedCounts(emptyCounts(), file.branches ?? emptyCounts()) ?? emptyCounts();
    eachBranch(file.branchSet, (line, taken) => {
        const { covered, total } = unpacked(countAt(counts, line) ?? 0);
        setCount(counts, line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
    });
    return { ...emptyFile(), lines: file.lines, branches: counts };
}
function better(a, b) {
    return b.covered > a.covered ? b : a;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/percent.js
/**
 * Returns the percentage, rounded down to two decimals; undefined when there is nothing to cover.
 * 79.996 % must not read as 80 %.
 */
function percentOf({ covered, total }) {
    return total === 0 ? undefined : Number((BigInt(covered) * 10000n) / BigInt(total)) / 100;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage-baseline.js








/**
 * Reads earlier coverage: from an earlier verdict of the gate, or from coverage reports.
 * Throws EvidenceError, also for a verdict about another application, one that did not open and one without coverage.
 */
async function readCoverageBaseline(source, application) {
    const text = await (0,text_text/* openText */.U)(source);
    if (/^\{\s*"schemaVersion"\s*:/.test(text.head))
        return readVerdict(text, application);
    const report = await readCoverageText(text);
    const { lines, branches } = mergeCoverage([report]);
    return {
        origin: { ...origin/* silentOrigin */.C9, time: report.time },
        figures: { lines: percentOf(lines), branches: percentOf(branches) },
    };
}
const choices = {
    '': 'object',
    subject: 'build',
    verdict: 'build',
    at: 'build',
    checks: 'array',
    'checks.*': 'build',
};
async function readVerdict(text, application) {
    const found = {};
    const figures = new Map();
    await (0,json/* readJson */.Vh)(text, {
        choices,
        value(path, value) {
            if (path !== 'checks.*')
                found[path] = value;
            const { id, actual } = (0,json/* objectOr */.Xg)(value);
            if (path === 'checks.*' && typeof actual === 'number')
                figures.set((0,json/* textOr */.ph)(id) ?? '', actual);
        },
    });
    const { subject, verdict, at } = found;
    const { application: of, commit } = (0,json/* objectOr */.Xg)(subject);
    if (of !== application)
        throw refused(text, `a verdict about ${application ?? 'no application'}`, of);
    if (verdict !== 'pass' && verdict !== 'warn')
        throw refused(text, 'a verdict that opened the gate', verdict);
    const lines = figures.get('line-coverage');
    if (lines === undefined)
        throw refused(text, 'a verdict with line coverage', undefined);
    return {
        origin: {
            commits: typeof commit === 'string' ? [[commit.toLowerCase()]] : [],
            digests: [],
            time: (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(at)),
        },
        figures: { lines, branches: figures.get('branch-coverage') },
    };
}
function refused(text, expected, found) {
    const what = found === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(found), 60);
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where: text.name,
        expected: `${expected} as a baseline`,
        found: what,
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/changed-coverage.js
/** Joins the merged reports with the added lines; a file by its path in the repository. */
function changedCoverage({ files }, changed) {
    const placed = new Map();
    const resolve = resolver(changed.tracked);
    for (const file of files) {
        const path = resolve(file.path);
        if (path !== undefined)
            placed.set(path, [...(placed.get(path) ?? []), file]);
    }
    const kinds = new Set(files.map(({ path }) => kindOf(path)));
    const total = { covered: 0, total: 0 };
    const missed = [];
    const unknown = [];
    for (const [path, ranges] of changed.files) {
        const known = (placed.get(path) ?? []).filter(({ coverage }) => coverage.summary === undefined);
        if (known.length === 0) {
            if (kinds.has(kindOf(path)) && ranges.length > 0)
                unknown.push(path);
            continue;
        }
        const lines = [];
        for (const line of linesIn(ranges)) {
            const state = Math.max(...known.map(({ coverage }) => coverage.lines[line] ?? 0));
            if (state > 0)
                total.total += 1;
            if (state === 2)
                total.covered += 1;
            if (state === 1)
                lines.push(line);
        }
        if (lines.length > 0)
            missed.push({ path, lines });
    }
    return { lines: total, missed: missed.toSorted((a, b) => b.lines.length - a.lines.length), unknown };
}
function* linesIn(ranges) {
    for (const [from, to] of ranges)
        for (let line = from; line <= to; line += 1)
            yield line;
}
/** The ending of a path, by which sources are told from other files. */
function kindOf(path) {
    return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
/**
 * Finds the repository's path of a path in a report: the same one, the longest end of it that is a file (absolute
 * paths, Go's import paths), or the only file that ends in it (Java's packages).
 */
function resolver(tracked) {
    const known = new Set(tracked);
    const byName = new Map();
    for (const path of tracked) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const alike = byName.get(name);
        if (alike === undefined)
            byName.set(name, [path]);
        else
            alike.push(path);
    }
    return (path) => {
        for (let rest = path; rest !== undefined; rest = afterSlash(rest)) {
            if (known.has(rest))
                return rest;
        }
        const name = path.slice(path.lastIndexOf('/') + 1);
        const [only, ...others] = (byName.get(name) ?? []).filter((one) => one.endsWith(`/${path}`));
        return others.length === 0 ? only : undefined;
    };
}
function afterSlash(path) {
    const slash = path.indexOf('/');
    return slash === -1 ? undefined : path.slice(slash + 1);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage.js








/** Coverage: reports of all formats, merged by file and line. */
const coverage = {
    kind: 'coverage',
    input: 'coverage',
    baseline: 'coverage-baseline',
    rows: [
        { id: 'line-coverage', title: 'Line coverage', unit: '%' },
        { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
        { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
        { id: 'coverage-fall', title: 'Coverage below the baseline', unit: '%', quiet: true },
        { id: 'changed-line-coverage', title: 'Coverage of changed lines', unit: '%', quiet: true },
        { id: 'measured-lines', title: 'Measured lines', unit: 'line', quiet: true },
    ],
    open({ application, changed }) {
        const reports = [];
        const before = [];
        let totals;
        return {
            async read(source) {
                const report = await readCoverage(source);
                return { origin: { ...origin/* silentOrigin */.C9, time: report.time }, count: () => void reports.push(report) };
            },
            async readBaseline(source) {
                const { origin, figures } = await readCoverageBaseline(source, application);
                return { origin, count: () => void before.push(figures) };
            },
            ambiguousPaths() {
                totals = mergeCoverage(reports);
                return totals.apart;
            },
            measure({ rootedPaths }) {
                // Merging is expensive: it is repeated only where the result differs.
                const known = rootedPaths.size === 0 ? totals : undefined;
                return measured(known ?? mergeCoverage(reports, rootedPaths), before, changed);
            },
        };
    },
};
function measured(totals, before, changed) {
    const lines = measurementOf(totals, 'lines');
    const branches = measurementOf(totals, 'branches');
    return {
        measurements: {
            'line-coverage': lines,
            'branch-coverage': branches,
            'file-coverage': eachFile(totals.files),
            'coverage-fall': fallOf({ lines: lines.actual, branches: branches.actual }, before),
            'changed-line-coverage': changedOf(totals, changed),
            'measured-lines': measuredLines(totals.lines.total),
        },
        warnings: totals.apart.length === 0 ? [] : [countedApart(totals.apart)],
        outputs: {
            ...(lines.actual !== undefined && { 'line-coverage': lines.actual }),
            ...(branches.actual !== undefined && { 'branch-coverage': branches.actual }),
        },
    };
}
function measurementOf(totals, what) {
    const ratio = totals[what];
    const percent = percentOf(ratio);
    return {
        ...(percent !== undefined && { actual: percent }),
        // Nothing to cover is neither 0 % nor 100 %: no number is made up.
        found: percent === undefined
            ? `the reports know of no ${what}, which proves nothing`
            : `${percent} % (${ratio.covered} of ${ratio.total} ${what})${what === 'lines' ? statementsText(totals) : ''}`,
        meets: (limit) => reaches(ratio, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(ratio, limit), what === 'lines' ? 'more line' : 'more branch')}`,
        details: leastCovered(totals, what),
    };
}
/** Go's own number, which differs from that of lines. */
function statementsText({ statements }) {
    if (statements === undefined)
        return '';
    return `, ${percentOf(statements)} % of ${(0,amount/* amount */.vj)(statements.total, 'statement')} by go tool cover`;
}
/** Returns the larger fall of lines and branches, below the best of the baselines. */
function fallOf(now, before) {
    const falls = [];
    const found = [];
    for (const what of ['lines', 'branches']) {
        const known = before.flatMap((figures) => figures[what] ?? []);
        if (known.length === 0)
            continue;
        const best = Math.max(...known);
        found.push(`${now[what] ?? 'no'} % of ${what} after ${best} %`);
        falls.push(hundredths(best) - hundredths(now[what] ?? 0));
    }
    const fall = Math.max(0, ...falls) / 100;
    return {
        ...(falls.length > 0 && { actual: fall }),
        absent: 'Give reports, or a verdict, of an earlier commit with the input "coverage-baseline"',
        found: falls.length === 0 ? 'no baseline to compare with' : `${fall} %: ${found.join(', ')}`,
        meets: (limit) => fall <= limit,
        advice: () => 'Cover what was added or changed since the baseline',
        details: [],
    };
}
/** Measures the lines that the change added. A change without executable lines has nothing that could be missed. */
function changedOf(totals, changed) {
    if (typeof changed === 'string') {
        const absent = 'Give changed-since, in a checkout that has the commits since';
        return { found: changed, absent, meets: () => false, advice: () => absent, details: [] };
    }
    const { lines, missed, unknown } = changedCoverage(totals, changed);
    const percent = percentOf(lines);
    const [first, ...others] = unknown;
    const lacks = first === undefined
        ? ''
        : `; the reports do not know ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    if (percent === undefined && first !== undefined) {
        const absent = 'Let the tests measure the changed files, and give reports paths from the root of the repository';
        return {
            found: `no changed line was measured${lacks}`,
            absent,
            meets: () => false,
            advice: () => absent,
            details: unknown.slice(0, 5),
        };
    }
    return {
        actual: percent ?? 100,
        found: percent === undefined
            ? `no executable line in ${changed.range}`
            : `${percent} % (${lines.covered} of ${lines.total} lines in ${changed.range})${lacks}`,
        meets: (limit) => reaches(lines, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(lines, limit), 'more changed line')}`,
        details: missed.slice(0, 5).map(({ path, lines: numbers }) => `${path}: ${rangesText(rangesIn(numbers))}`),
    };
}
function rangesIn(numbers) {
    const ranges = [];
    for (const number of numbers) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] === number - 1)
            last[1] = number;
        else
            ranges.push([number, number]);
    }
    return ranges;
}
function measuredLines(total) {
    return {
        actual: total,
        found: (0,amount/* amount */.vj)(total, 'line'),
        meets: (limit) => total >= limit,
        advice: () => 'Find out which reports or files are missing',
        details: [],
    };
}
function hundredths(percent) {
    return Math.round(percent * 100);
}
/** Measures the least covered file, which stands for all. */
function eachFile(all) {
    const files = all.filter(({ lines }) => lines.total > 0);
    const ranked = files.toSorted((a, b) => a.lines.covered / a.lines.total - b.lines.covered / b.lines.total);
    const [least] = ranked;
    const percent = least === undefined ? undefined : percentOf(least.lines);
    const below = (limit) => files.filter(({ lines }) => !reaches(lines, limit)).length;
    return {
        ...(percent !== undefined && { actual: percent }),
        found: least === undefined
            ? 'the reports know of no file with lines, which proves nothing'
            : `${percent} % in ${least.path} (${least.lines.covered} of ${least.lines.total} lines)`,
        meets: (limit) => below(limit) === 0,
        advice: (limit) => `Cover the ${(0,amount/* amount */.vj)(below(limit), 'file')} below ${limit} %`,
        details: ranked.slice(0, 5).map((file) => `${file.path}: ${countOf(file, 'lines')}`),
    };
}
const scale = 1_000_000;
/** Compares exactly, where a quotient of floating-point numbers would not be exact. */
function reaches({ covered, total }, limit) {
    return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}
function missing({ covered, total }, limit) {
    return Math.ceil((limit * total) / 100) - covered;
}
/** Lists the files whose coverage would help most. */
function leastCovered(totals, what) {
    return totals.files
        .filter((file) => file[what].covered < file[what].total)
        .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
        .slice(0, 5)
        .map((file) => `${file.path}: ${countOf(file, what)}`);
}
const rangesShown = 6;
/** `7 of 10 lines, not 3, 8-9`: lines that are no code count to the range around them. */
function countOf(file, what) {
    const count = `${file[what].covered} of ${file[what].total} ${what}`;
    const ranges = what === 'lines' ? missedRanges(file.coverage) : [];
    if (ranges.length === 0)
        return count;
    return `${count}, not ${rangesText(ranges)}`;
}
function rangesText(ranges) {
    const shown = ranges.slice(0, rangesShown).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
    const more = ranges.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more places` : ''}`;
}
function countedApart(paths) {
    const [first = ''] = paths;
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
    return `${first}${more}: reports name it with different executable lines and the working directory has no such file, so it is counted as different files; run the gate in the checkout, and give reports paths from its root`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/model.js

const maxMetrics = 50_000;
/** Adds the numbers of one metric. Throws EvidenceError for more metrics than any summary has. */
function addMetric(metrics, metric, statistics, name) {
    for (const [statistic, value] of Object.entries(statistics)) {
        if (typeof value !== 'number' || !Number.isFinite(value))
            continue;
        if (metrics.size >= maxMetrics)
            throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxMetrics} values` });
        metrics.set(`${(0,unreadable/* shown */.SP)(metric, 200)}.${(0,unreadable/* shown */.SP)(statistic, 60)}`, value);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/jmeter.js





const jmeter = {
    name: 'JMeter statistics',
    writers: 'the dashboard of JMeter (`statistics.json`)',
    json: createJmeter,
};
const jmeterTable = {
    name: 'JMeter aggregate report',
    writers: 'JMeter (Aggregate Report, Summary Report; saved as CSV)',
    matches: (head) => /^"?Label"?,"?# ?Samples"?,/i.test(head),
    read: readTable,
};
/** Reads `statistics.json` of JMeter's dashboard: an object for each label, and `Total`. */
function createJmeter(name) {
    const metrics = new Map();
    let seen = false;
    return {
        choices: { '': 'object', '*': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value, key) {
            if (!(0,json/* isJsonObject */.OW)(value) || typeof value['sampleCount'] !== 'number')
                return;
            seen = true;
            addMetric(metrics, key, value, name);
        },
        facts: () => ({ tool: 'JMeter', metrics, crossed: [], origin: origin/* silentOrigin */.C9 }),
    };
}
/** Reads the table of JMeter's listeners; a percentage is a number. */
async function readTable(text) {
    const metrics = new Map();
    let head;
    await eachLine(text, (line, position) => {
        if (line.trim() === '')
            return;
        const cells = cellsOf(line);
        if (head === undefined) {
            head = cells;
            return;
        }
        if (cells.length !== head.length) {
            throw (0,unreadable/* malformed */.Qm)(position, { expected: `${head.length} cells`, found: `${cells.length}` });
        }
        const [label = '', ...values] = cells;
        const columns = head.slice(1);
        const numbers = values.map((cell, index) => [columns[index] ?? '', numberIn(cell)]);
        addMetric(metrics, label, Object.fromEntries(numbers), text.name);
    });
    return { tool: 'JMeter', metrics, crossed: [], origin: origin/* silentOrigin */.C9 };
}
/** Splits a line of CSV (RFC 4180); a cell without a line break. */
function cellsOf(line) {
    const cells = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return cells.map((cell) => {
        const text = cell.replace(/^,/, '');
        return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();
    });
}
function numberIn(cell) {
    return /^-?\d{1,15}(?:\.\d{1,15})?%?$/.test(cell) ? Number(cell.replace('%', '')) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/k6.js




const k6 = {
    name: 'k6 summary',
    writers: '`k6 run --summary-export`, `handleSummary` of k6 (`JSON.stringify(data)`)',
    json: createK6,
};
const maxCrossed = 20;
/**
 * Reads the end-of-test summary of k6: that of `--summary-export`, whose metrics hold their statistics, and the data of
 * `handleSummary`, which has them below `values`.
 */
function createK6(name) {
    const metrics = new Map();
    const crossed = [];
    let groups = false;
    return {
        choices: { '': 'object', root_group: 'build', metrics: 'object', 'metrics.*': 'build' },
        get seen() {
            return groups;
        },
        value(path, value, key) {
            if (path === 'root_group') {
                groups = true;
                return;
            }
            const metric = (0,json/* objectOr */.Xg)(value);
            const { values, thresholds, ...own } = metric;
            addMetric(metrics, key, values === undefined ? own : (0,json/* objectOr */.Xg)(values), name);
            for (const threshold of crossedIn((0,json/* objectOr */.Xg)(thresholds))) {
                if (crossed.length < maxCrossed)
                    crossed.push((0,unreadable/* shown */.SP)(`${key}: ${threshold}`, 200));
            }
        },
        facts: () => ({ tool: 'k6', metrics, crossed, origin: origin/* silentOrigin */.C9 }),
    };
}
/** `{ok: false}` of `handleSummary`; `true` of `--summary-export`, which means that it was crossed. */
function crossedIn(thresholds) {
    return Object.entries(thresholds).flatMap(([threshold, word]) => word === true || (0,json/* objectOr */.Xg)(word)['ok'] === false ? [threshold] : []);
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/report.js





/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const performanceFormats = [k6, jmeter, jmeterTable];
/**
 * Reads a summary of a load test, told apart by its content. Throws EvidenceError, also for one without a number: it
 * does not show that anything was measured.
 */
async function readPerformance(source) {
    const text = await (0,text_text/* openText */.U)(source);
    const facts = await (0,format/* readByFormat */.BN)(text, { what: 'a summary of a load test', formats: performanceFormats });
    if (facts.metrics.size > 0)
        return facts;
    throw (0,unreadable/* foreign */.V$)(text.name, { found: 'the summary has no number, so nothing was measured' });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/performance.js

/** Load tests: values of k6's and JMeter's summaries by their names. */
const performance = {
    kind: 'performance',
    input: 'performance',
    rows: [],
    demands: ({ performance: limits }) => limits.map((limit) => demandOf(limit)),
    open({ performance: limits }) {
        const reports = [];
        return {
            async read(source) {
                const facts = await readPerformance(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: () => ({
                measurements: {},
                demanded: Object.fromEntries(limits.map((limit) => [demandOf(limit).id, findingOf(limit, reports)])),
                warnings: reports.flatMap(({ tool, crossed }) => crossed.map((threshold) => `${tool} says that its own threshold was crossed: ${threshold}`)),
                outputs: {},
            }),
        };
    },
};
function nameOf({ metric, value }) {
    return `${metric}.${value}`;
}
function demandOf(limit) {
    const { min, max } = limit;
    const bounds = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
    const name = nameOf(limit);
    return {
        id: `performance:${name}`,
        title: `Performance: ${name}`,
        required: bounds.join(', '),
        rule: ['performance'],
    };
}
/** Judges each value that the summaries have: several runs of a test must all be within the bounds. */
function findingOf(limit, reports) {
    const { min = -Infinity, max = Infinity } = limit;
    const name = nameOf(limit);
    const found = reports.flatMap(({ metrics }) => metrics.get(name) ?? []);
    if (found.length === 0) {
        const known = [...new Set(reports.flatMap(({ metrics }) => [...metrics.keys()]))];
        const alike = known.filter((one) => one.startsWith(`${limit.metric}.`));
        return {
            status: 'error',
            found: 'no such value',
            advice: 'Name a value that the summary has',
            details: (alike.length > 0 ? alike : known).slice(0, 10),
        };
    }
    const outside = found.filter((one) => one < min || one > max);
    const said = [...new Set(outside.length > 0 ? outside : found)].slice(0, 5).join(', ');
    if (outside.length === 0)
        return { status: 'pass', found: said };
    return { status: 'fail', found: said, advice: 'See what has become slower, and measure again' };
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/columns.js
const first = 256;
function createNumbers() {
    let values = new Uint32Array(first);
    let length = 0;
    return {
        get length() {
            return length;
        },
        push(value) {
            if (length === values.length) {
                const grown = new Uint32Array(length * 2);
                grown.set(values);
                values = grown;
            }
            values[length] = value;
            length += 1;
        },
        at: (index) => values[index] ?? 0,
    };
}
function createTexts() {
    /** Where each text ends; a text that is not there ends where it begins. */
    const ends = createNumbers();
    let bytes = Buffer.alloc(first * 16);
    let used = 0;
    return {
        push(text = '') {
            const room = Buffer.byteLength(text);
            if (used + room > bytes.length) {
                const grown = Buffer.alloc(Math.max(bytes.length * 2, used + room));
                bytes.copy(grown, 0, 0, used);
                bytes = grown;
            }
            used += bytes.write(text, used);
            ends.push(used);
        },
        at(index) {
            const start = index === 0 ? 0 : ends.at(index - 1);
            const end = ends.at(index);
            return end > start ? bytes.toString('utf8', start, end) : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/result.js


/** Kinds of results that report no fault (SARIF 3.27.9). */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);
/** Whether a `result` object is a finding of this scan at all (SARIF 3.27.9, 3.27.24). Throws EvidenceError. */
function isFindingOf(fields, name) {
    return isFinding(fields['kind'], levelOf(fields['level'], name)) && fields['baselineState'] !== 'absent';
}
/** Reads the deciding fields of a `result` object (SARIF 3.27). Throws EvidenceError. */
function resultKindOf(fields, name) {
    return {
        level: levelOf(fields['level'], name),
        ruleId: kept(fields['ruleId'], 200),
        ruleIndex: result_indexOf(fields['ruleIndex']),
        rule: (0,json/* isJsonObject */.OW)(fields['rule']) ? fields['rule'] : undefined,
        invocation: result_indexOf((0,json/* objectOr */.Xg)(fields['provenance'])['invocationIndex']),
        severity: severityOf(fields['properties'], name),
        suppressed: isSuppressed(fields['suppressions']),
        baseline: baselineOf(fields['baselineState']),
    };
}
/** SARIF 3.27.24; old versions of the format call unchanged existing. */
function baselineOf(state) {
    if (state === 'unchanged' || state === 'existing')
        return 'known';
    return state === 'new' || state === 'updated' ? 'new' : undefined;
}
/** A result of another kind than fail has level none (SARIF 3.27.10); where they disagree, the graver word counts. */
function isFinding(kind, level) {
    return !(typeof kind === 'string' && faultless.has(kind)) || (level !== undefined && level !== 'none');
}
/** One of the four levels, or undefined when there is none. Throws EvidenceError for any other word. */
function levelOf(value, name) {
    if (value === undefined)
        return undefined;
    if (value === 'error' || value === 'warning' || value === 'note' || value === 'none')
        return value;
    const found = typeof value === 'string' ? `"${(0,unreadable/* shown */.SP)(value, 30)}"` : typeof value;
    throw (0,unreadable/* malformed */.Qm)({ name }, { expected: 'a level of error, warning, note or none', found });
}
/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
function severityOf(properties, name) {
    const value = (0,json/* objectOr */.Xg)(properties)['security-severity'];
    if (value === undefined || value === null)
        return undefined;
    const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
    if (typeof severity === 'number' && severity >= 0 && severity <= 10)
        return severity;
    throw (0,unreadable/* malformed */.Qm)({ name }, { expected: 'a security-severity from 0 to 10', found: 'something else' });
}
/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions) {
    const list = (0,json/* listOr */.QD)(suppressions);
    return list.length > 0 && list.every((one) => ['accepted', undefined].includes((0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['status'])));
}
/** Returns the file of the first location, as a path, and its line. */
function placeOf(fields) {
    const physical = (0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)((0,json/* listOr */.QD)(fields['locations'])[0])['physicalLocation']);
    const line = (0,json/* objectOr */.Xg)(physical['region'])['startLine'];
    const uri = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(physical['artifactLocation'])['uri']);
    return { uri: uri === undefined || uri === '' ? undefined : unescaped(uri), line: isLine(line) ? line : undefined };
}
/**
 * Returns the path that a URI names (SARIF 3.4.3, RFC 3986 section 2): `src/a%20b.ts` is the file `src/a b.ts`. An
 * escaped slash separates no directories (section 2.2), and text that is no valid escape is a path never escaped: both
 * stay.
 */
function unescaped(uri) {
    return uri.includes('%') ? uri.split('/').map(result_segmentOf).join('/') : uri;
}
function result_segmentOf(segment) {
    try {
        const text = decodeURIComponent(segment);
        return text.includes('/') ? segment : text;
    }
    catch {
        return segment;
    }
}
function isLine(value) {
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 32;
}
function messageOf(fields) {
    const object = (0,json/* objectOr */.Xg)(fields['message']);
    return (0,json/* textOr */.ph)(object['text']) ?? (0,json/* textOr */.ph)(object['markdown']) ?? (0,json/* textOr */.ph)(object['id']);
}
/** Returns the first stable identity that the tool gave it, `key:value`. */
function fingerprintOf(fields) {
    for (const bag of [(0,json/* objectOr */.Xg)(fields['fingerprints']), (0,json/* objectOr */.Xg)(fields['partialFingerprints'])]) {
        const [key] = Object.keys(bag).toSorted();
        if (key !== undefined)
            return kept(`${key}:${(0,json/* textOr */.ph)(bag[key]) ?? ''}`, 200);
    }
    return undefined;
}
/** SARIF 3.7.4: -1 stands for no index. */
function result_indexOf(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
/** Makes a short copy that does not keep the chunk of the file that it came from in memory. */
function kept(value, length) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return Buffer.from((0,unreadable/* shown */.SP)(value, length)).toString();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/identity.js



function identityOf(fields) {
    const rule = (0,json/* textOr */.ph)(fields['ruleId']) ?? (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(fields['rule'])['id']) ?? `${num(fields['ruleIndex'])}`;
    const { uri } = placeOf(fields);
    return [
        bagOf(fields['fingerprints'], rule),
        bagOf(fields['partialFingerprints'], rule),
        hash(['place', rule, uri ?? '', messageOf(fields) ?? '']),
    ];
}
function num(value) {
    return typeof value === 'number' ? value : -1;
}
function bagOf(bag, rule) {
    const entries = Object.entries((0,json/* objectOr */.Xg)(bag)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : hash(['bag', rule, ...entries.flat()]);
}
function hash(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('base64').slice(0, 22);
}
/**
 * The strongest identity that the baseline knows any of decides: where both tools write fingerprints, a finding with
 * another one is another finding, wherever it lies.
 */
function createBaseline(identities) {
    const counts = [new Map(), new Map(), new Map()];
    let length = 0;
    for (const identity of identities) {
        length += 1;
        for (const [index, key] of identity.entries()) {
            const known = counts[index];
            if (key !== undefined)
                known?.set(key, (known.get(key) ?? 0) + 1);
        }
    }
    return {
        length,
        take(identity) {
            const index = identity.findIndex((key, at) => key !== undefined && (counts[at]?.size ?? 0) > 0);
            const key = identity[index];
            const left = key === undefined ? 0 : (counts[index]?.get(key) ?? 0);
            if (key === undefined || left === 0)
                return false;
            counts[index]?.set(key, left - 1);
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/findings.js




/** So many findings of one sort keep their message, for people to read. */
const messagesKept = 50;
function createRunFindings(name, options) {
    const store = newStore();
    const kinds = [];
    const kindIndex = new Map();
    const uris = [''];
    const uriIndex = new Map();
    function indexOfKind(kind) {
        const key = JSON.stringify(Object.values(kind).map((value) => value ?? null));
        const known = kindIndex.get(key);
        if (known !== undefined)
            return known;
        kindIndex.set(key, kinds.length);
        return kinds.push({ kind, count: 0 }) - 1;
    }
    function indexOfUri(uri) {
        if (uri === undefined)
            return 0;
        const known = uriIndex.get(uri);
        if (known !== undefined)
            return known;
        uriIndex.set(Buffer.from(uri).toString(), uris.length);
        return uris.push(kept(uri, 300) ?? '') - 1;
    }
    /** Whether it is among the first of its sort. */
    function isEarly(index) {
        const kind = kinds[index];
        if (kind === undefined)
            return false;
        kind.count += 1;
        return kind.count <= messagesKept;
    }
    return {
        get length() {
            return store.kind.length;
        },
        add(fields) {
            if (!isFindingOf(fields, name))
                return false;
            const index = store.kind.length;
            const kind = indexOfKind(resultKindOf(fields, name));
            const { uri, line } = placeOf(fields);
            store.kind.push(kind);
            store.uri.push(indexOfUri(uri));
            store.line.push(line ?? 0);
            store.fingerprint.push(fingerprintOf(fields));
            const message = isEarly(kind) || options.messages === true ? kept(messageOf(fields), 200) : undefined;
            if (message !== undefined)
                store.messages.set(index, message);
            if (options.identities === true)
                store.identities.set(index, identityOf(fields));
            return true;
        },
        resolve(rules) {
            const resolved = kinds.map(({ kind }) => resolve(kind, rules));
            return { length: store.kind.length, [Symbol.iterator]: () => flat(store, resolved, uris) };
        },
    };
}
function newStore() {
    return {
        kind: createNumbers(),
        uri: createNumbers(),
        line: createNumbers(),
        fingerprint: createTexts(),
        messages: new Map(),
        identities: new Map(),
    };
}
function resolve(kind, rules) {
    const rule = rules.find(kind);
    const severity = Math.max(kind.severity ?? -1, rule?.severity ?? -1);
    return {
        rule: kind.ruleId ?? rule?.id ?? '(no rule)',
        level: kind.level ?? rules.levelOf(kind, rule),
        severity: severity >= 0 ? severity : undefined,
        suppressed: kind.suppressed,
        baseline: kind.baseline,
        tags: rule?.tags ?? [],
    };
}
function* flat(held, resolved, uris) {
    for (let index = 0; index < held.kind.length; index += 1) {
        const of = resolved[held.kind.at(index)];
        if (of === undefined)
            continue;
        const [uri, line] = [held.uri.at(index), held.line.at(index)];
        yield {
            ...of,
            uri: uri === 0 ? undefined : uris[uri],
            line: line === 0 ? undefined : line,
            message: held.messages.get(index),
            fingerprint: held.fingerprint.at(index),
            identity: held.identities.get(index),
        };
    }
}
/** Returns the findings of several runs or logs, one after the other. */
function allOf(lists) {
    return {
        length: lists.reduce((sum, { length }) => sum + length, 0),
        *[Symbol.iterator]() {
            for (const list of lists)
                yield* list;
        },
    };
}
/** `path:line`, as far as the report has it. */
function locationOf({ uri, line }) {
    return uri === undefined || line === undefined ? uri : `${uri}:${line}`;
}
/** One line about it, for people. */
function findings_lineOf(finding) {
    const location = locationOf(finding);
    const parts = [finding.rule, location === undefined ? '' : ` at ${location}`];
    return (0,unreadable/* shown */.SP)([...parts, finding.message === undefined ? '' : `: ${finding.message}`].join(''), 800);
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/rules.js


const driverComponent = -1;
/** Throws EvidenceError for levels and severities that are none. */
function createRules(driver, extensions, invocations, name) {
    const components = new Map([[driverComponent, rulesOf(driver, driverComponent, name)]]);
    for (const [index, extension] of extensions.entries()) {
        components.set(index, rulesOf((0,json/* objectOr */.Xg)(extension), index, name));
    }
    const byId = indexed([...components.values()].flat());
    const overrides = invocations.map((invocation) => (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(invocation)['ruleConfigurationOverrides']));
    return {
        find(result) {
            const reference = result.rule ?? {};
            const id = result.ruleId ?? (0,json/* textOr */.ph)(reference['id']);
            const component = componentOf(reference, extensions);
            const index = result.ruleIndex ?? numberOr(reference['index']);
            const rule = index === undefined ? undefined : components.get(component)?.[index];
            if (rule !== undefined && (id === undefined || agrees(id, rule.id)))
                return rule;
            return id === undefined ? undefined : nearestRule(byId, id, component);
        },
        levelOf(result, rule) {
            if (rule === undefined)
                return 'warning';
            const applied = result.invocation === undefined ? [] : (overrides[result.invocation] ?? []);
            const override = applied.find((one) => concerns((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(one)['descriptor']), rule, extensions));
            const level = levelOf((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(override)['configuration'])['level'], name);
            return level ?? (override === undefined ? rule.level : undefined) ?? 'warning';
        },
    };
}
function indexed(rules) {
    const byId = new Map();
    for (const rule of rules) {
        const same = byId.get(rule.id);
        if (same === undefined)
            byId.set(rule.id, [rule]);
        else
            same.push(rule);
    }
    return byId;
}
/** Returns the rule of that id or of the nearest id above it; the component that was named goes before the others. */
function nearestRule(byId, id, component) {
    for (const ancestor of ancestorsOf(id)) {
        const rules = byId.get(ancestor);
        if (rules !== undefined)
            return rules.find((rule) => rule.component === component) ?? rules[0];
    }
    return undefined;
}
function rulesOf(component, index, name) {
    return (0,json/* listOr */.QD)(component['rules']).map((value, position) => {
        const rule = (0,json/* objectOr */.Xg)(value);
        return {
            id: (0,json/* textOr */.ph)(rule['id']) ?? '',
            guid: (0,json/* textOr */.ph)(rule['guid']),
            level: levelOf((0,json/* objectOr */.Xg)(rule['defaultConfiguration'])['level'], name),
            severity: severityOf(rule['properties'], name),
            tags: (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(rule['properties'])['tags']).flatMap((tag) => (0,json/* textOr */.ph)(tag) ?? []),
            component: index,
            index: position,
        };
    });
}
/** Returns the component that a reference points into (SARIF 3.52.7); the driver when it names none. */
function componentOf(reference, extensions) {
    const component = (0,json/* objectOr */.Xg)(reference['toolComponent']);
    const index = numberOr(component['index']);
    if (index !== undefined)
        return index;
    const position = extensions.findIndex((extension) => {
        if (!(0,json/* isJsonObject */.OW)(extension))
            return false;
        const same = (key) => component[key] !== undefined && component[key] === extension[key];
        return same('guid') || same('name');
    });
    return position === -1 ? driverComponent : position;
}
/** Whether a configuration override's descriptor is about the rule. */
function concerns(descriptor, rule, extensions) {
    const index = numberOr(descriptor['index']);
    if (index !== undefined && index === rule.index && componentOf(descriptor, extensions) === rule.component)
        return true;
    if (rule.guid !== undefined && descriptor['guid'] === rule.guid)
        return true;
    const id = (0,json/* textOr */.ph)(descriptor['id']);
    return id !== undefined && agrees(id, rule.id);
}
/** SARIF 3.27.5: a result may name a part of a rule, `CA1000/1` of `CA1000`. */
function agrees(id, rule) {
    return id === rule || id.startsWith(`${rule}/`);
}
/** `a/b/c`, `a/b`, `a`. */
function ancestorsOf(id) {
    const parts = id.slice(0, 1000).split('/').slice(0, 20);
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
function numberOr(value) {
    return typeof value === 'number' && value >= 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/partial.js


const maxReasons = 20;
/** Words of tools for unread files, in notifications that they do not call errors (semgrep, CodeQL). */
const unreadWords = /syntax error|pars(?:e|ing) (?:error|fail)|partial(?:ly)?[ -]?pars|could ?n[o']t (?:be )?(?:pars|analy[sz]|read|process)|cannot (?:be )?(?:pars|analy[sz]|read)|failed to (?:pars|analy[sz]|read)|extraction[- ]error|timed? ?out|out of memory/i;
/**
 * Reads from a run's invocations what was left out (SARIF 3.20): notifications of level error and those that speak
 * of unread files, exit codes, signals and tools that did not start.
 */
function partialScans(tool, invocations, results) {
    return invocations
        .flatMap((one) => reasonsOf((0,json/* objectOr */.Xg)(one), results))
        .slice(0, maxReasons)
        .map((reason) => ({ tool, reason }));
}
function reasonsOf(invocation, results) {
    const { exitCode, exitSignalName: signal, processStartFailureMessage: start } = invocation;
    const notifications = [
        ...(0,json/* listOr */.QD)(invocation['toolExecutionNotifications']),
        ...(0,json/* listOr */.QD)(invocation['toolConfigurationNotifications']),
    ];
    return [
        ...notifications.flatMap((one) => reasonOf((0,json/* objectOr */.Xg)(one)) ?? []),
        ...(isFailure(exitCode, results) ? [`it ended with exit code ${exitCode}`] : []),
        ...((0,json/* textOr */.ph)(signal) === undefined ? [] : [`it was ended by ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(signal) ?? '', 40)}`]),
        ...((0,json/* textOr */.ph)(start) === undefined ? [] : [`it did not start: ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(start) ?? '', 150)}`]),
    ];
}
/** Linters end with 1 where they find something, and that is no failure. */
function isFailure(exitCode, results) {
    return typeof exitCode === 'number' && exitCode !== 0 && !(exitCode === 1 && results > 0);
}
function reasonOf({ level, descriptor, associatedRule, message }) {
    const id = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(descriptor)['id']) ?? (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(associatedRule)['id']) ?? '';
    const { text, markdown } = (0,json/* objectOr */.Xg)(message);
    const sentence = (0,json/* textOr */.ph)(text) ?? (0,json/* textOr */.ph)(markdown) ?? '';
    const speaks = level !== 'note' && level !== 'none' && unreadWords.test(`${id} ${sentence.slice(0, 1000)}`);
    if (level !== 'error' && !speaks)
        return undefined;
    return (0,unreadable/* shown */.SP)([id, sentence].filter((part) => part !== '').join(': ') || 'an error without a message', 200);
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/origin.js


function originOfRun({ provenance, properties, invocations }) {
    const times = invocations.map((one) => {
        const { endTimeUtc: end, startTimeUtc: start } = (0,json/* objectOr */.Xg)(one);
        return (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(end) ?? (0,json/* textOr */.ph)(start));
    });
    const oldest = times.reduce((a, b) => (0,origin/* older */.$L)(a, b), undefined);
    // Trivy's SARIF names the image in the run's property bag.
    return { commits: commitsOf(provenance), digests: (0,origin/* digestsIn */.V4)(properties['repoDigests']), time: oldest };
}
/** A log is as old as its oldest run; where one does not say, the log does not. */
function originOf(runs) {
    const silent = runs.some(({ time }) => time === undefined);
    return {
        commits: runs.map(({ commits }) => commits).filter((commits) => commits.length > 0),
        digests: runs.map(({ digests }) => digests).filter((digests) => digests.length > 0),
        time: silent ? undefined : runs.reduce((a, { time }) => (0,origin/* older */.$L)(a, time), undefined),
    };
}
function commitsOf(provenance) {
    return provenance.flatMap((entry) => {
        const revision = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(entry)['revisionId']);
        return revision === undefined || revision === '' ? [] : [revision.toLowerCase()];
    });
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/sarif.js







/** More findings than this is not a report that anyone gates on. */
const maxFindings = 500_000;
const run = 'runs.*';
const result = 'runs.*.results.*';
const sarif_choices = {
    '': 'object',
    version: 'build',
    inlineExternalProperties: 'build',
    runs: 'array',
    [run]: 'object',
    [`${run}.tool`]: 'object',
    [`${run}.tool.driver`]: 'build',
    [`${run}.tool.extensions`]: 'build',
    [`${run}.invocations`]: 'build',
    [`${run}.versionControlProvenance`]: 'build',
    [`${run}.properties`]: 'build',
    [`${run}.externalPropertyFileReferences`]: 'build',
    [`${run}.results`]: 'array',
    [result]: 'object',
    ...Object.fromEntries([
        'ruleId',
        'ruleIndex',
        'rule',
        'kind',
        'level',
        'message',
        'locations',
        'suppressions',
        'baselineState',
        'properties',
        'provenance',
        'fingerprints',
        'partialFingerprints',
    ].map((key) => [`${result}.${key}`, 'build'])),
};
/**
 * Reads a SARIF 2.1.0 log (OASIS Standard, 2020-03-27). Throws EvidenceError for any other file, and for a log
 * that does not prove that a scan took place: a run without `results`, a failed invocation, no run at all, results
 * kept in other files.
 */
function createSarif(name, options) {
    const facts = { tools: [], findings: [], others: 0, partial: [], runs: [] };
    const top = {};
    let current = newRun();
    let fields = {};
    return {
        choices: sarif_choices,
        get seen() {
            return top.runs !== undefined || top.version === '2.1.0';
        },
        enter(path) {
            if (path === 'runs') {
                // Another version has other words for the rest: its own number is the reason that helps.
                if (typeof top.version === 'string' && top.version !== '2.1.0')
                    throw otherVersion(top.version, name);
                top.runs = 0;
            }
            else if (path === run)
                current = newRun();
            else if (path === `${run}.results`)
                current.results = createRunFindings(name, options);
            else if (path === result)
                fields = {};
        },
        value(path, value, key) {
            if (path.startsWith(`${result}.`))
                fields[key] = value;
            else if (path === 'version')
                top.version = value;
            else if (path === 'inlineExternalProperties')
                refuseExternal(value, name);
            else if (path.startsWith(`${run}.`))
                keepOfRun(current, key, value, name);
        },
        leave(path) {
            if (path === result) {
                if (current.results?.add(fields) === false)
                    facts.others += 1;
                if ((current.results?.length ?? 0) > maxFindings)
                    throw tooMany(name);
            }
            else if (path === run) {
                top.runs = (top.runs ?? 0) + 1;
                finishRun(current, facts, name);
            }
        },
        facts() {
            if (top.version !== '2.1.0')
                throw otherVersion(top.version, name);
            if ((top.runs ?? 0) === 0)
                throw notScanned(name, 'no runs');
            const { tools, others, partial, runs } = facts;
            return { tools, others, partial, findings: allOf(facts.findings), origin: originOf(runs) };
        },
    };
}
function newRun() {
    return { driver: {}, extensions: [], invocations: [], provenance: [], properties: {}, results: undefined };
}
function keepOfRun(current, key, value, name) {
    if (key === 'driver')
        current.driver = (0,json/* objectOr */.Xg)(value);
    else if (key === 'extensions')
        current.extensions = (0,json/* listOr */.QD)(value);
    else if (key === 'invocations')
        current.invocations = (0,json/* listOr */.QD)(value);
    else if (key === 'versionControlProvenance')
        current.provenance = (0,json/* listOr */.QD)(value);
    else if (key === 'properties')
        current.properties = (0,json/* objectOr */.Xg)(value);
    else
        refuseExternal(value, name);
}
function finishRun(current, facts, name) {
    const tool = toolOf(current.driver);
    if (current.results === undefined)
        throw notScanned(name, `a run of ${tool} without a results property`);
    if (current.invocations.some((invocation) => failed(invocation)))
        throw scanFailed(name, tool);
    facts.tools.push(tool);
    facts.partial.push(...partialScans(toolNameOf(current.driver), current.invocations, current.results.length));
    facts.runs.push(originOfRun(current));
    const rules = createRules(current.driver, current.extensions, current.invocations, name);
    facts.findings.push(current.results.resolve(rules));
}
function toolNameOf(driver) {
    return (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(driver['name']) ?? 'an unnamed tool');
}
function toolOf(driver) {
    const version = (0,json/* textOr */.ph)(driver['semanticVersion']) ?? (0,json/* textOr */.ph)(driver['version']) ?? '';
    return (0,unreadable/* shown */.SP)(`${toolNameOf(driver)} ${version}`.trimEnd());
}
/** Whether a scan failed (SARIF 3.20.14): executionSuccessful is there and is not true. */
function failed(invocation) {
    const successful = (0,json/* objectOr */.Xg)(invocation)['executionSuccessful'];
    return successful !== undefined && successful !== true;
}
function refuseExternal(value, name) {
    const parts = (0,json/* isJsonObject */.OW)(value) ? Object.values(value) : [value];
    const holds = parts.some((part) => !Array.isArray(part) || part.length > 0);
    if (!holds)
        return;
    throw new errors/* EvidenceError */.oe({
        code: 'evidence-external',
        where: name,
        found: 'parts of the log are external properties, which are not followed',
        fix: 'write one self-contained file',
    });
}
function otherVersion(version, name) {
    const found = typeof version === 'string' ? `"${(0,unreadable/* shown */.SP)(version, 40)}"` : 'none';
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where: name,
        expected: 'a SARIF log of version "2.1.0"',
        found,
    });
}
function notScanned(name, why) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-not-scanned',
        where: name,
        expected: 'proof that a scan took place',
        found: why,
        fix: 'write a log whose runs have results; that of a clean scan is an empty list',
    });
}
function scanFailed(name, tool) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-scan-failed',
        where: name,
        found: `${tool} says that its execution failed, so what it did not find proves nothing`,
        fix: 'read the log of the scan and run it again',
    });
}
function tooMany(name) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-excessive',
        where: name,
        found: `a run has more than ${maxFindings} results`,
    });
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/purl.js
var vulnerabilities_purl = __webpack_require__(55990);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js

const severities = ['critical', 'high', 'medium', 'low', 'unknown'];
/** Scanners spell severities in their own case; negligible and informational ones are the low ones here. */
function vulnerability_severityOf(word) {
    switch (typeof word === 'string' ? word.toLowerCase() : '') {
        case 'critical':
            return 'critical';
        case 'high':
            return 'high';
        case 'medium':
        case 'moderate':
            return 'medium';
        case 'low':
        case 'negligible':
        case 'info':
        case 'none':
            return 'low';
        default:
            return 'unknown';
    }
}
/** CVSS 2: NVD's scale, which has no critical. */
function severityOfV2Score(score) {
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
/** CVSS 3.1, 5: the qualitative scale. */
function severityOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
/**
 * Keeps the first of each id and package, and of two the graver. A package is one whatever a report adds to its URL
 * about where it lies; where a report has name and version alone, it is the one of that name in another report.
 */
function unique(vulnerabilities) {
    const found = new Map();
    const named = [];
    const keys = new Map();
    for (const one of vulnerabilities) {
        const purl = (0,vulnerabilities_purl/* parsePackageUrl */.r)(one.component);
        if (purl === undefined) {
            named.push(one);
            continue;
        }
        const key = JSON.stringify([one.id, purl.type, purl.path, purl.version]);
        for (const name of namesOf(purl))
            keys.set(JSON.stringify([one.id, name]), key);
        keepGraver(found, key, one);
    }
    for (const one of named) {
        const key = JSON.stringify([one.id, one.component]);
        keepGraver(found, keys.get(key) ?? key, one);
    }
    return [...found.values()];
}
/** Takes over the graver severity; the package of the first one stays. */
function keepGraver(found, key, one) {
    const known = found.get(key);
    if (known === undefined)
        found.set(key, one);
    else if (severities.indexOf(one.severity) < severities.indexOf(known.severity))
        found.set(key, { ...known, severity: one.severity, suppressed: known.suppressed && one.suppressed });
}
const distributed = new Set(['deb', 'rpm', 'apk', 'alpm']);
/** `name@version` as scanners write it that give no package URL. */
function namesOf({ type, path, version = '', qualifiers }) {
    const parts = path.split('/');
    const [last = ''] = parts.slice(-1);
    const maven = `${parts.slice(0, -1).join('/')}:${last}`;
    const epoch = qualifiers.get('epoch');
    const versions = epoch === undefined ? [version] : [version, `${epoch}:${version}`];
    // Distributions have the namespace, `debian/openssl`; elsewhere it tells packages apart.
    const names = distributed.has(type) ? [path, last] : [path, maven];
    return versions.flatMap((one) => names.map((name) => `${name}@${one}`));
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/rating.js

/** Whether the severity that ratings give takes arithmetic with a vector. */
function takesVector(ratings) {
    const first = ratings.find((one) => ofWordOrScore(one) !== 'unknown' || typeof one.vector === 'string');
    return first !== undefined && ofWordOrScore(first) === 'unknown';
}
/** Returns the severity of the first rating that has one: its word, else its score, else its vector. */
function severityOfRatings(ratings, scoreOf) {
    for (const rating of ratings) {
        const severity = ofWordOrScore(rating);
        if (severity !== 'unknown')
            return severity;
        const score = typeof rating.vector === 'string' ? scoreOf(rating.vector) : undefined;
        if (score !== undefined)
            return scaled(score, rating.isV2 === true || isV2Vector(rating.vector));
    }
    return 'unknown';
}
function ofWordOrScore({ word, score, isV2, vector }) {
    const named = vulnerability_severityOf(word);
    if (named !== 'unknown')
        return named;
    const number = typeof score === 'string' && /^\d{1,2}(?:\.\d{1,9})?$/.test(score) ? Number(score) : score;
    if (typeof number !== 'number' || !(number >= 0 && number <= 10))
        return 'unknown';
    return scaled(number, isV2 === true || isV2Vector(vector));
}
function scaled(score, isV2) {
    return isV2 ? severityOfV2Score(score) : severityOfScore(score);
}
function isV2Vector(vector) {
    return typeof vector === 'string' && vector !== '' && !/^\(?CVSS:[34]/.test(vector);
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/scan.js




const maxVulnerabilities = 200_000;
const maxUnscanned = 1000;
function createScan(name) {
    const vulnerabilities = [];
    const unscanned = [];
    let problem;
    return {
        add({ id, aliases = [], ratings, component, fixedIn, suppressed = false }) {
            const text = (0,json/* textOr */.ph)(id);
            if (text === undefined || text === '') {
                problem ??= (0,unreadable/* malformed */.Qm)({ name }, { expected: 'an id of each vulnerability', found: 'none' });
            }
            else if (vulnerabilities.length >= maxVulnerabilities) {
                problem ??= (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxVulnerabilities} vulnerabilities` });
            }
            else {
                const own = (0,unreadable/* shown */.SP)(text, 200);
                const others = new Set(aliases.slice(0, 20).map((alias) => (0,unreadable/* shown */.SP)(alias, 200)));
                others.delete(own);
                vulnerabilities.push({
                    id: own,
                    ...(others.size > 0 && { aliases: [...others] }),
                    ...(takesVector(ratings)
                        ? { severity: 'unknown', ratings }
                        : { severity: severityOfRatings(ratings, noScore) }),
                    component: (0,unreadable/* shown */.SP)(component, 500),
                    fixedIn,
                    suppressed,
                });
            }
        },
        skip(component) {
            if (unscanned.length < maxUnscanned)
                unscanned.push((0,unreadable/* shown */.SP)(component, 200));
        },
        scan(tool, origin) {
            if (problem !== undefined)
                throw problem;
            return { tool: (0,unreadable/* shown */.SP)(tool), vulnerabilities, unscanned, origin };
        },
    };
}
function noScore() {
    return undefined;
}
function filled(value) {
    return value === '' ? undefined : (0,json/* textOr */.ph)(value);
}
/** `name@version`. */
function nameAndVersion(name, version) {
    return (0,unreadable/* shown */.SP)(`${(0,json/* textOr */.ph)(name) ?? '(no name)'}@${(0,json/* textOr */.ph)(version) ?? ''}`, 300);
}
function scan_otherVersion(name, expected, found) {
    return (0,unreadable/* foreign */.V$)(name, {
        expected: `a ${expected}`,
        found: found === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(found), 40),
    });
}
function scan_notScanned(name, found) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-not-scanned',
        where: name,
        expected: 'proof that packages were scanned for vulnerabilities',
        found,
    });
}
function scan_scanFailed(name, tool, why) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-scan-failed',
        where: name,
        found: `${tool} says that its scan failed: ${(0,unreadable/* shown */.SP)(why, 200)}`,
        fix: 'read the log of the scan and run it again',
    });
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/gitlab.js




const gitlabScan = {
    name: 'GitLab dependency or container scanning',
    writers: "GitLab's analyzers (`gl-dependency-scanning-report.json`, `gl-container-scanning-report.json`), Trivy's template",
    json: createGitlab,
};
const types = new Set(['dependency_scanning', 'container_scanning', 'cluster_image_scanning']);
/** Reads GitLab's security reports of packages (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name) {
    const scan = createScan(name);
    const images = new Set();
    let about;
    return {
        choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
        get seen() {
            return typeof about?.['type'] === 'string';
        },
        value(path, value) {
            const one = (0,json/* objectOr */.Xg)(value);
            if (path === 'scan')
                about = one;
            else {
                const { location, severity } = one;
                const { image, dependency } = (0,json/* objectOr */.Xg)(location);
                for (const digest of (0,origin/* digestsIn */.V4)(image))
                    images.add(digest);
                const { package: unit, version } = (0,json/* objectOr */.Xg)(dependency);
                const [id, ...aliases] = idsOf(one);
                const component = nameAndVersion((0,json/* objectOr */.Xg)(unit)['name'], version);
                scan.add({ id, aliases, ratings: [{ word: severity }], component, fixedIn: (0,json/* textOr */.ph)(one['solution']) });
            }
        },
        facts() {
            const { type, status, end_time: end, scanner } = about ?? {};
            if (!types.has((0,json/* textOr */.ph)(type) ?? '')) {
                const found = `one of type ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(type) ?? 'none', 40)}`;
                throw (0,unreadable/* foreign */.V$)(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
            }
            const { name: tool, version } = (0,json/* objectOr */.Xg)(scanner);
            const title = [tool, version].flatMap((part) => (0,json/* textOr */.ph)(part) ?? []).join(' ') || 'GitLab scanner';
            if (status !== 'success')
                throw scan_scanFailed(name, title, `status ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(status) ?? 'none', 40)}`);
            return scan.scan(title, { commits: [], digests: images.size === 0 ? [] : [[...images]], time: gitlab_timeIn(end) });
        },
    };
}
/** Returns the public id first, then the others; GitLab's own is a hash of the finding. */
function idsOf({ identifiers, id, cve }) {
    const all = (0,json/* listOr */.QD)(identifiers).map((one) => (0,json/* objectOr */.Xg)(one));
    const named = all.toSorted((a, b) => Number(b['type'] === 'cve') - Number(a['type'] === 'cve'));
    const ids = named.flatMap((one) => (0,json/* textOr */.ph)(one['name']) ?? (0,json/* textOr */.ph)(one['value']) ?? []);
    return ids.length > 0 ? ids : [id, cve].flatMap((one) => (0,json/* textOr */.ph)(one) ?? []);
}
/** GitLab's schema has times in UTC and without a zone. */
function gitlab_timeIn(value) {
    const text = (0,json/* textOr */.ph)(value);
    return (0,origin/* timeOf */.nR)(text !== undefined && /T[\d:.]+$/.test(text) ? `${text}Z` : text);
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/gitlab.js








const gitlab_types = new Set(['sast', 'secret_detection']);
const gitlab_maxFindings = 500_000;
/** Levels and scores that stand for GitLab's severities; Unknown and a missing one are the gravest. */
const grades = {
    critical: { level: 'error', score: 9 },
    high: { level: 'error', score: 7 },
    medium: { level: 'warning', score: 4 },
    low: { level: 'note', score: 0.1 },
    unknown: { level: 'error', score: 9 },
};
function gitlabAnalysis(options) {
    return {
        name: 'GitLab SAST or secret detection',
        writers: "GitLab's analyzers (`gl-sast-report.json`, `gl-secret-detection-report.json`)",
        json: (name) => gitlab_createGitlab(name, options),
    };
}
/** Reads GitLab's security reports of code (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function gitlab_createGitlab(name, options) {
    const results = createRunFindings(name, options);
    let scan;
    return {
        choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
        get seen() {
            return typeof scan?.['type'] === 'string';
        },
        value(path, value) {
            if (path === 'scan')
                scan = (0,json/* objectOr */.Xg)(value);
            else if (results.length >= gitlab_maxFindings)
                throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${gitlab_maxFindings} results` });
            else
                results.add(resultOf((0,json/* objectOr */.Xg)(value)));
        },
        facts() {
            const { type, status, end_time: end, scanner, messages } = scan ?? {};
            if (!gitlab_types.has((0,json/* textOr */.ph)(type) ?? '')) {
                const found = `one of type ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(type) ?? 'none', 40)}`;
                throw (0,unreadable/* foreign */.V$)(name, { expected: `a GitLab report of type ${[...gitlab_types].join(', ')}`, found });
            }
            const { name: called, version } = (0,json/* objectOr */.Xg)(scanner);
            const tool = (0,json/* textOr */.ph)(called) ?? 'GitLab scanner';
            if (status !== 'success')
                throw scan_scanFailed(name, tool, `status ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(status) ?? 'none', 40)}`);
            const fatal = (0,json/* listOr */.QD)(messages)
                .map((one) => (0,json/* objectOr */.Xg)(one))
                .filter(({ level }) => level === 'fatal');
            return {
                tools: [(0,unreadable/* shown */.SP)([tool, (0,json/* textOr */.ph)(version) ?? ''].join(' ').trimEnd())],
                findings: results.resolve(createRules({}, [], [], name)),
                others: 0,
                partial: fatal.map(({ value }) => ({
                    tool: (0,unreadable/* shown */.SP)(tool),
                    reason: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(value) ?? 'a fatal message', 200),
                })),
                origin: { ...origin/* silentOrigin */.C9, time: gitlab_timeIn(end) },
            };
        },
    };
}
/** Returns the finding as SARIF has it, so that exceptions, baselines and exports treat both alike. */
function resultOf(one) {
    const { location, severity, id } = one;
    const { file, start_line: startLine } = (0,json/* objectOr */.Xg)(location);
    const { level, score } = grades[vulnerability_severityOf(severity)] ?? { level: 'error', score: 9 };
    const region = startLine === undefined ? {} : { startLine };
    const uri = (0,json/* textOr */.ph)(file);
    return {
        ruleId: idsOf(one)[0] ?? (0,json/* textOr */.ph)(one['category']) ?? '(no rule)',
        level,
        properties: { 'security-severity': score },
        message: { text: (0,json/* textOr */.ph)(one['message']) ?? (0,json/* textOr */.ph)(one['name']) ?? (0,json/* textOr */.ph)(one['description']) ?? '' },
        locations: uri === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri }, region } }],
        ...(typeof id === 'string' && { partialFingerprints: { gitlab: id } }),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/report.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
function sastFormats(options) {
    return [
        {
            name: 'SARIF 2.1.0',
            writers: 'CodeQL, Semgrep, ESLint, gosec, Bandit, SonarQube exporters and many others',
            json: (name) => createSarif(name, options),
        },
        gitlabAnalysis(options),
    ];
}
/** Reads a log of static analysis, told apart by its content. Throws EvidenceError for any other file. */
async function readSarif(source, options = {}) {
    const formats = sastFormats(options);
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a log of static analysis', formats });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/tools.js
/** The row about the tools that must have run; none where the policy names none. */
function toolsDemand(kind, title, tools) {
    if (tools.length === 0)
        return [];
    return [{ id: `${kind}-tools`, title: `${title}: tools`, required: tools.join(', '), rule: [kind, 'tools'] }];
}
/**
 * Compares the tools of the reports, each with its version, with those that must have run. Names are compared without
 * case; a name stands for every version of the tool.
 */
function toolsFinding(wanted, ran) {
    const names = [...new Set(ran)];
    const missing = wanted.filter((tool) => !names.some((name) => isTool(name, tool)));
    const found = names.length === 0 ? 'no tool' : names.join(', ');
    if (missing.length === 0)
        return { status: 'pass', found };
    return { status: 'error', found, advice: `Run ${missing.join(', ')} and give the report` };
}
function isTool(name, wanted) {
    const [own, other] = [name.toLowerCase(), wanted.toLowerCase()];
    return own === other || own.startsWith(`${other} `);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/sast.js







const levels = [
    { word: 'error', of: 'level error', id: 'sast-errors', output: 'errors' },
    { word: 'warning', of: 'level warning', id: 'sast-warnings', output: 'warnings' },
    { word: 'note', of: 'level note', id: 'sast-notes', output: 'notes' },
];
const sast_severities = [
    { word: 'critical', of: 'severity critical', id: 'sast-critical' },
    { word: 'high', of: 'severity high', id: 'sast-high' },
    { word: 'medium', of: 'severity medium', id: 'sast-medium' },
    { word: 'low', of: 'severity low', id: 'sast-low' },
];
/** Static analysis: SARIF results by level and by security severity. */
const sast = {
    kind: 'sast',
    input: 'sarif',
    baseline: 'sarif-baseline',
    rows: [
        ...levels.map(({ word, id }) => ({ id, title: `Static analysis: ${word}s`, unit: 'result' })),
        ...sast_severities.map(({ word, id }) => ({ id, title: `Static analysis: ${word}`, unit: 'result', quiet: true })),
    ],
    demands: ({ tools }) => toolsDemand('sast', 'Static analysis', tools.sast),
    open({ newOnly, partial, tools }) {
        const reports = [];
        const incomplete = [];
        const ran = [];
        let others = 0;
        const before = [];
        let compared = false;
        return {
            async read(source) {
                const facts = await readSarif(source, { identities: newOnly });
                return {
                    origin: facts.origin,
                    count: () => {
                        reports.push(facts.findings);
                        incomplete.push(...facts.partial);
                        ran.push(...facts.tools);
                        others += facts.others;
                    },
                };
            },
            async readBaseline(source) {
                const { origin, findings } = await readSarif(source, { identities: true });
                return {
                    origin,
                    count: () => {
                        compared = true;
                        for (const { identity } of findings)
                            if (identity !== undefined)
                                before.push(identity);
                    },
                };
            },
            measure: (terms) => {
                const isKnown = newOnly ? knownBy(compared ? before : undefined) : () => false;
                const gaps = gapsOf(incomplete, partial, terms);
                const demanded = { 'sast-tools': toolsFinding(tools.sast, ran) };
                return { ...sast_measured({ all: allOf(reports), others }, terms, isKnown), gaps, demanded };
            },
        };
    },
};
/**
 * Makes a test for findings that are not new.
 * Known are those of the baseline, where there is one and the report does not object; else those that the report
 * itself calls unchanged.
 */
function knownBy(before) {
    if (before === undefined)
        return ({ baseline }) => baseline === 'known';
    const baseline = createBaseline(before);
    return (finding) => finding.baseline !== 'new' && finding.identity !== undefined && baseline.take(finding.identity);
}
const findingsShown = 50;
/** Lists gaps that scans declare, except for tools with an exception (`partial:<tool>`). */
function gapsOf(incomplete, partial, { ledger }) {
    if (partial === 'off')
        return [];
    const counting = incomplete.filter(({ tool, reason }) => !ledger.excepts({ ids: [`partial:${tool}`], message: reason }));
    const [first] = counting;
    if (first === undefined)
        return [];
    return [
        {
            id: 'sast-partial',
            title: 'Static analysis: whole scan',
            status: partial === 'fail' ? 'error' : 'warn',
            required: 'scans that looked everywhere',
            found: `${first.tool} says that it did not: ${first.reason}${counting.length === 1 ? '' : ` (and ${counting.length - 1} more)`}`,
            advice: `Repair the scan, or accept it by an exception for partial:${first.tool}`,
            details: (0,amount/* firstOf */.Ku)(counting, ({ tool, reason }) => `${tool}: ${reason}`),
        },
    ];
}
function sast_measured({ all, others }, { ledger, limits }, isKnown) {
    const rows = [...levels, ...sast_severities];
    const tallies = new Map(rows.map(({ id }) => [id, { count: 0, suppressed: 0, excepted: 0, known: 0, findings: [] }]));
    let none = 0;
    const byLevel = levels.some(({ id }) => limits[id] !== undefined);
    for (const finding of all) {
        const fate = ledger.excepts(exceptableOf(finding)) ? 'excepted' : isKnown(finding) ? 'known' : 'count';
        if (finding.level === 'none')
            none += 1;
        for (const id of rowsOf(finding, byLevel)) {
            const tally = tallies.get(id);
            if (tally !== undefined)
                record(tally, finding, fate);
        }
    }
    const measurements = {};
    for (const { id, of } of rows) {
        const tally = tallies.get(id);
        // Written once, in the first row.
        const left = id === 'sast-errors' ? leftOut(others, none) : [];
        if (tally !== undefined)
            measurements[id] = sast_measurementOf(tally, of, left);
    }
    const outputs = levels.map(({ id, output }) => [output, tallies.get(id)?.count ?? 0]);
    return { measurements, warnings: [], outputs: Object.fromEntries(outputs) };
}
function record(tally, finding, fate) {
    tally[fate] += 1;
    if (fate !== 'count')
        return;
    if (finding.suppressed)
        tally.suppressed += 1;
    if (tally.findings.length < findingsShown)
        tally.findings.push(finding);
}
const severityOfLevel = {
    error: 'critical',
    warning: 'medium',
    note: 'low',
    none: 'unknown',
};
/**
 * Returns the rows that count a finding: of its level and of its severity.
 * A finding without a score is held to its level; where no level has a limit it would slip through, so there it counts
 * as the gravest that its level may stand for.
 */
function rowsOf({ level, severity }, byLevel) {
    const unscored = byLevel ? undefined : severityOfLevel[level];
    const word = severity === undefined ? unscored : severityOfScore(severity);
    return [...levels.filter((one) => one.word === level), ...sast_severities.filter((one) => one.word === word)].map(({ id }) => id);
}
/** Names a finding for exceptions: by its rule, each rule above it, and its fingerprint. */
function exceptableOf({ rule, fingerprint, uri, line, message, level }) {
    const own = rule.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const ids = [...own, ...(fingerprint === undefined ? [] : [fingerprint])];
    return { ids, path: uri, line, message, level, fingerprint };
}
function leftOut(others, none) {
    return [
        ...(others === 0 ? [] : [`${others} more that the reports call passed, open or absent`]),
        ...(none === 0 ? [] : [`${none} more of level none`]),
    ];
}
function sast_measurementOf({ count, suppressed, excepted, known, findings }, sort, left) {
    // A suppression comes from the author of the code or the report; a gate requires another approver.
    const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
    const more = [
        ...(excepted === 0 ? [] : [`${excepted} more excepted`]),
        ...(known === 0 ? [] : [`${known} not new`]),
        ...left,
    ];
    return {
        actual: count,
        found: [(0,amount/* amount */.vj)(count, 'result') + note, ...more].join(', '),
        meets: (limit) => count <= limit,
        advice: (limit) => `Fix ${(0,amount/* partOf */.BU)(count - limit, count, 'result')} of ${sort}`,
        details: (0,amount/* firstOf */.Ku)(findings, findings_lineOf),
        findings: findings.flatMap((finding) => sast_placeOf(finding) ?? []),
    };
}
function sast_placeOf({ rule, uri, line, message }) {
    if (uri === undefined)
        return undefined;
    return {
        path: uri,
        ...(line !== undefined && { line }),
        message: message === undefined ? rule : `${rule}: ${message}`,
    };
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/evidence/tests/note.js

const maxNote = 300;
/** Messages that say no more than that there is a failure. */
const empty = /^(?:failed|failure|error|test failed)?$/i;
function createNote() {
    let isOpen = false;
    let text = '';
    return {
        get listening() {
            return isOpen && text.length < maxNote;
        },
        open(message = '') {
            if (text !== '')
                return;
            isOpen = empty.test(message.trim());
            if (!isOpen)
                text = message.slice(0, maxNote);
        },
        add(piece) {
            if (isOpen && text.length < maxNote)
                text = (text + piece).trimStart().slice(0, maxNote);
        },
        close() {
            isOpen = false;
        },
        take() {
            isOpen = false;
            // Nearly every test passes.
            if (text === '')
                return undefined;
            const said = text;
            text = '';
            return note_lineOf(said);
        },
    };
}
/** Returns the first line that says something; undefined where none does. */
function note_lineOf(message) {
    const line = message
        .split('\n')
        .map((one) => one.trim())
        .find((one) => one !== '');
    return line === undefined ? undefined : (0,unreadable/* shown */.SP)(line, 160);
}
/** Joins a test's name and its message, for people to read. */
function failureLine(name, message) {
    return message === undefined ? (0,unreadable/* shown */.SP)(name, 200) : `${(0,unreadable/* shown */.SP)(name, 200)}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/model.js
/** How many names are kept for people to read. */
const maxFailureNames = 50;

;// CONCATENATED MODULE: ./lib/src/evidence/tests/tally.js




function createTally() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const flakyTests = [];
    const incomplete = [];
    let time;
    function failBeside(name, message, count = 1) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
    }
    return {
        pass() {
            total.tests += 1;
            total.passed += 1;
        },
        skip() {
            total.tests += 1;
            total.skipped += 1;
        },
        fail(name, message) {
            total.tests += 1;
            failBeside(name, message);
        },
        failBeside: (name) => failBeside(name),
        passAgain(name) {
            total.tests += 1;
            total.passed += 1;
            total.flaky += 1;
            if (flakyTests.length < maxFailureNames)
                flakyTests.push((0,unreadable/* shown */.SP)(name, 200));
        },
        made(part) {
            time = (0,origin/* older */.$L)(time, part);
        },
        claim(subject, { tests = 0, failed = 0 }) {
            const missing = failed - total.failed;
            if (missing > 0)
                failBeside(`${subject}: says ${failed} failures, shows ${total.failed}`, undefined, missing);
            if (tests > total.tests)
                incomplete.push((0,unreadable/* shown */.SP)(`${subject}: says ${tests} tests, shows ${total.tests}`, 300));
        },
        facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/go-test.js






const goTest = {
    name: 'go test JSON',
    writers: '`go test -json`, `gotestsum --jsonfile`',
    matches: (head) => /^\{"(?:Time|Action|ImportPath|Package)":/.test(head),
    read: readGoTest,
};
const maxTests = 500_000;
/**
 * Reads the events of `go test -json` (cmd/test2json). A test that failed and passed in a later run of its package is
 * flaky. A test that has no end, and a package that failed without a failed test, such as one that did not compile, are
 * failures.
 */
async function readGoTest(text) {
    const tally = createTally();
    const packages = new Map();
    let count = 0;
    await eachLine(text, (line, position) => {
        if (line === '')
            return;
        const event = parsed(line, position);
        tally.made((0,origin/* timeOf */.nR)((0,json_path/* textIn */.r7)(event, 'Time')));
        count += takeEvent(event, packages);
        if (count > maxTests)
            throw (0,unreadable/* excessive */.QD)(position, { found: `more than ${maxTests} tests` });
    });
    for (const [name, one] of packages) {
        for (const [test, { outcome, failedBefore, said }] of one.tests) {
            if (outcome === 'skip')
                tally.skip();
            else if (outcome !== 'pass')
                tally.fail(`${name} › ${test}`, said);
            else if (failedBefore)
                tally.passAgain(`${name} › ${test}`);
            else
                tally.pass();
        }
        const explained = [...one.tests.values()].some(({ outcome }) => outcome === 'fail' || outcome === undefined);
        if (one.outcome === 'fail' && !explained)
            tally.failBeside(`${name}: failed without a failed test`);
        if (one.outcome === undefined)
            tally.failBeside(`${name}: has no end`);
    }
    return tally.facts();
}
function parsed(line, position) {
    try {
        const event = JSON.parse(line);
        if (typeof (0,json_path/* memberAt */.mz)(event, 'Action') === 'string')
            return event;
    }
    catch {
        // Below: what it is not.
    }
    throw (0,unreadable/* malformed */.Qm)(position, { expected: 'an event of go test', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
}
/** Takes one event; returns how many tests it adds. */
function takeEvent(event, packages) {
    const action = (0,json_path/* textIn */.r7)(event, 'Action') ?? '';
    const name = (0,json_path/* textIn */.r7)(event, 'Package') ?? (0,json_path/* textIn */.r7)(event, 'ImportPath') ?? '(no package)';
    const test = (0,json_path/* textIn */.r7)(event, 'Test');
    if (action === 'build-output')
        return 0;
    const one = packageOf(packages, name);
    if (one.outcome !== undefined && (action === 'start' || action === 'run')) {
        one.run += 1;
        one.outcome = undefined;
    }
    const outcome = action === 'build-fail' ? 'fail' : action === 'bench' ? 'pass' : action;
    if (test === undefined) {
        if (isOutcome(outcome))
            one.outcome = outcome;
        return 0;
    }
    const before = one.tests.size;
    takeTest(one, test, action === 'run' ? undefined : isOutcome(outcome) ? outcome : 'other');
    if (action === 'output')
        takeOutput(one.tests.get(test), (0,json_path/* textIn */.r7)(event, 'Output') ?? '');
    return one.tests.size - before;
}
function takeTest(one, name, outcome) {
    const test = one.tests.get(name) ?? { outcome: undefined, run: one.run, failedBefore: false, said: undefined };
    one.tests.set(name, test);
    if (test.run !== one.run) {
        test.failedBefore ||= test.outcome !== 'pass' && test.outcome !== 'skip';
        test.run = one.run;
        test.outcome = undefined;
    }
    // With -count a test comes several times in one run: one failure is a failure.
    if (outcome !== 'other' && test.outcome !== 'fail')
        test.outcome = outcome;
}
/** Keeps the first line of a test that is no frame of the runner (`=== RUN`, `--- FAIL`). */
function takeOutput(test, output) {
    if (test === undefined || test.said !== undefined || /^\s*(?:===|---) /.test(output))
        return;
    test.said = note_lineOf(output.slice(0, 500));
}
function packageOf(packages, name) {
    const known = packages.get(name);
    if (known !== undefined)
        return known;
    const created = { run: 0, outcome: undefined, tests: new Map() };
    packages.set(name, created);
    return created;
}
function isOutcome(word) {
    return word === 'pass' || word === 'fail' || word === 'skip';
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/junit.js





/**
 * Words of a `status` or `result` attribute, where a tool writes no element for them. A word in neither list
 * is a failure.
 */
const passedWords = new Set([
    'passed',
    'pass',
    'success',
    'successful',
    'succeeded',
    'ok',
    'run',
    'ran',
    'completed',
    'complete',
    'fixed',
    'true',
]);
const skippedWords = new Set([
    'skipped',
    'skip',
    'disabled',
    'notrun',
    'not_run',
    'not run',
    'ignored',
    'pending',
    'suppressed',
    'todo',
    'untested',
    'inconclusive',
    'notexecuted',
    'excluded',
]);
const junit = {
    name: 'JUnit',
    writers: 'Surefire, Gradle, pytest, Jest, go-junit-report, gotestsum, CTest and many others',
    roots: ['testsuites', 'testsuite'],
    xml: createJunit,
};
/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
function createJunit() {
    const suites = [];
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const flakyTests = [];
    const note = createNote();
    const incomplete = [];
    let current;
    let time;
    function fail(name, message) {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.failed += 1;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
    }
    function closeSuite() {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const worse = Math.max(suite.claimed, suite.failed);
        if (worse > suite.failed && failures.length < maxFailureNames) {
            failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
        }
        const missing = Math.max(suite.claimedTests - suite.shown, 0);
        if (missing > suite.missing && incomplete.length < maxFailureNames) {
            incomplete.push(`${suite.name}: says ${suite.claimedTests} tests, shows ${suite.shown}${suite.hint}`);
        }
        const parent = suites.at(-1);
        if (parent === undefined)
            total.failed += worse;
        else {
            parent.failed += worse;
            parent.shown += suite.shown;
            parent.missing += Math.max(missing, suite.missing);
        }
    }
    function show() {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.shown += 1;
    }
    function closeCase() {
        if (current === undefined)
            return;
        show();
        total.tests += 1;
        const message = note.take();
        if (current.failed)
            fail(junit_nameOf(current), message);
        else if (current.skipped)
            total.skipped += 1;
        else {
            total.passed += 1;
            if (current.flaky) {
                total.flaky += 1;
                if (flakyTests.length < maxFailureNames)
                    flakyTests.push(junit_nameOf(current));
            }
        }
        current = undefined;
    }
    return {
        open(element) {
            switch (element.tag) {
                case 'testsuites':
                case 'testsuite':
                    suites.push(suiteOf(element));
                    time = (0,origin/* older */.$L)(time, (0,origin/* timeOf */.nR)(element.attributes['timestamp']));
                    break;
                case 'testcase':
                    if (current !== undefined)
                        throw (0,unreadable/* malformed */.Qm)(element, { found: 'a <testcase> in a <testcase>' });
                    current = caseOf(element);
                    break;
                case 'failure':
                case 'error':
                    if (current === undefined)
                        fail(suites.at(-1)?.name ?? '', note_lineOf(element.attributes['message'] ?? ''));
                    else {
                        current.failed = true;
                        note.open(element.attributes['message']);
                    }
                    break;
                case 'skipped':
                case 'disabled':
                    if (current !== undefined)
                        current.skipped = true;
                    break;
                case 'flakyFailure':
                case 'flakyError':
                case 'rerunFailure':
                case 'rerunError':
                    if (current !== undefined)
                        current.flaky = true;
                    // Some versions of Surefire count each run as a test.
                    show();
                    break;
                default:
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'failure' || tag === 'error')
                note.close();
            else if (tag === 'testcase')
                closeCase();
            else if (tag === 'testsuite' || tag === 'testsuites')
                closeSuite();
        },
        facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}
/** Catch2, which writes this host, claims its assertions: nobody can tell whether a test is missing. */
const catch2Hint = ' (Catch2 counts assertions here: give the report of its reporter sonarqube)';
function suiteOf(element) {
    const claimed = ((0,xml/* countOf */.pq)(element, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(element, 'errors') ?? 0);
    const tests = (0,xml/* countOf */.pq)(element, 'tests') ?? 0;
    const name = (0,unreadable/* shown */.SP)(element.attributes['name'] ?? 'a suite without a name', 200);
    const hint = element.attributes['hostname'] === 'tbd' ? catch2Hint : '';
    return { name, claimed, failed: 0, claimedTests: tests, shown: 0, missing: 0, hint };
}
function caseOf(element) {
    const { classname, name, status, result } = element.attributes;
    const words = [status, result].flatMap((word) => (word === undefined || word === '' ? [] : [word.toLowerCase()]));
    return {
        classname,
        name,
        failed: words.some((word) => !passedWords.has(word) && !skippedWords.has(word)),
        skipped: words.some((word) => skippedWords.has(word)),
        flaky: false,
    };
}
function junit_nameOf({ classname, name }) {
    return (0,unreadable/* shown */.SP)([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200);
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/nunit.js




const nunit = {
    name: 'NUnit',
    writers: 'NUnit 3 (`nunit3-console`, the test adapter, Unity) and NUnit 2',
    roots: ['test-run', 'test-results'],
    xml: createNunit,
};
const nunit_passedWords = new Set(['Passed', 'Success', 'Warning']);
const nunit_skippedWords = new Set(['Skipped', 'Ignored', 'Inconclusive', 'Explicit']);
/**
 * Reads the test results of NUnit 3 and 2. A result that is neither passed nor skipped is a failure; so is a suite
 * whose own set-up or tear-down failed, and each failure that the root claims beyond the cases.
 */
function createNunit() {
    const tally = createTally();
    const note = createNote();
    let root;
    let failed;
    function closeFailed() {
        if (failed !== undefined)
            tally.fail(failed, note.take());
        failed = undefined;
    }
    return {
        open(element) {
            const { result = '', site = '', name = 'a test without a name', fullname = name } = element.attributes;
            if (element.depth === 1) {
                root = element;
                tally.made((0,origin/* timeOf */.nR)(element.attributes['end-time'] ?? element.attributes['start-time']));
            }
            else if (element.tag === 'test-case') {
                closeFailed();
                if (nunit_skippedWords.has(result))
                    tally.skip();
                else if (nunit_passedWords.has(result))
                    tally.pass();
                else
                    failed = fullname;
            }
            else if (element.tag === 'message' && failed !== undefined)
                note.open();
            else if (element.tag === 'test-suite' && result === 'Failed' && /^(?:SetUp|TearDown)$/.test(site)) {
                tally.failBeside(`${fullname}: ${site}`);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'message')
                note.close();
            else if (tag === 'test-case')
                closeFailed();
        },
        facts() {
            if (root !== undefined) {
                const claimed = ((0,xml/* countOf */.pq)(root, 'failed') ?? (0,xml/* countOf */.pq)(root, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(root, 'errors') ?? 0);
                tally.claim('the run', { tests: (0,xml/* countOf */.pq)(root, 'total'), failed: claimed });
            }
            return tally.facts();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/sonar.js


const sonarTests = {
    name: 'SonarQube generic tests',
    writers: 'jest-sonar-reporter and others (`sonar.testExecutionReportPaths`)',
    roots: ['testExecutions', 'unitTest'],
    xml: createSonarTests,
};
/** Reads SonarQube's generic test execution: the element below a test case is its result. */
function createSonarTests() {
    const tally = createTally();
    const note = createNote();
    let name;
    let outcome = 'pass';
    let path = '';
    return {
        open({ tag, attributes }) {
            if (tag === 'file')
                path = attributes['path'] ?? '';
            else if (tag === 'testCase') {
                name = attributes['name'] ?? 'a test without a name';
                outcome = 'pass';
            }
            else if (tag === 'skipped')
                outcome = outcome === 'fail' ? 'fail' : 'skip';
            else if (name !== undefined) {
                outcome = 'fail';
                note.open(attributes['message']);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag !== 'testCase')
                note.close();
            if (tag !== 'testCase' || name === undefined)
                return;
            const message = note.take();
            if (outcome === 'fail')
                tally.fail(path === '' ? name : `${path} › ${name}`, message);
            else
                tally[outcome]();
            name = undefined;
        },
        facts: () => tally.facts(),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/tap.js



const tap = {
    name: 'TAP',
    writers: 'node:test, tape, bats, prove, pgTAP (versions 12 to 14)',
    matches: (head) => /^(?:TAP version 1[2-4]\b|1\.\.\d+|(?:not )?ok\b)/.test(head),
    read: readTap,
};
/**
 * Reads the Test Anything Protocol (testanything.org, 12 to 14). Points of subtests, which are indented, are summed up
 * by the point that follows them. A TODO that fails counts as skipped. A stream without a plan, with another number of
 * points than planned, or that bails out is incomplete.
 */
async function readTap(text) {
    const tally = createTally();
    const stream = { planned: undefined, bailed: false, points: 0, failed: undefined };
    await eachLine(text, (line) => tap_readLine(line, stream, tally));
    closeFailed(stream, tally);
    const facts = tally.facts();
    return { ...facts, incomplete: [...facts.incomplete, ...tap_gapsOf(stream)] };
}
function tap_readLine(line, stream, tally) {
    const plan = /^1\.\.(\d{1,9})\b/.exec(line)?.[1];
    if (plan !== undefined)
        stream.planned = Number(plan);
    else if (/^Bail out!/i.test(line)) {
        stream.bailed = true;
        tally.failBeside(line);
    }
    const [, not, rest = ''] = /^(not )?ok\b(.*)$/.exec(line) ?? [];
    if (!/^(?:not )?ok\b/.test(line)) {
        readDiagnostic(line, stream, tally);
        return;
    }
    closeFailed(stream, tally);
    stream.points += 1;
    const directive = /(?<!\\)#\s*(skip|todo)/i.exec(rest)?.[1]?.toLowerCase();
    if (directive === 'skip' || (directive === 'todo' && not !== undefined))
        tally.skip();
    else if (not === undefined)
        tally.pass();
    else
        stream.failed = rest.replace(/^ *\d* *(?:- )?/, '') || 'a test without a name';
}
/** Takes the message from the diagnostics of a failed point: `message` or `error` of its YAML block, else a comment. */
function readDiagnostic(line, stream, tally) {
    if (stream.failed === undefined)
        return;
    const [, quoted, comment] = /^\s+(?:message|error):\s*['"]?([^|>].*?)['"]?$|^#\s*(?!Subtest\b)(.+)$/.exec(line) ?? [];
    const message = quoted ?? comment;
    if (message !== undefined)
        closeFailed(stream, tally, message);
}
function closeFailed(stream, tally, message = '') {
    if (stream.failed !== undefined)
        tally.fail(stream.failed, note_lineOf(message.slice(0, 500)));
    stream.failed = undefined;
}
function tap_gapsOf({ planned, bailed, points }) {
    if (bailed)
        return ['the run bailed out'];
    if (planned === undefined)
        return ['the run has no plan'];
    return planned === points ? [] : [`the plan: says ${planned} tests, shows ${points}`];
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/trx.js





/** The elements of TRX that are a test's result; `TestResultAggregation` only holds others. */
const resultTags = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'ManualTestResult', 'WebTestResult']);
const trx_passedWords = new Set(['Passed', 'Completed', 'Warning']);
const trx_skippedWords = new Set(['NotExecuted', 'Inconclusive', 'Pending']);
/** Counters that speak of a test that was to run and did not pass. */
const failedCounters = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected'];
const goodSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
const trx = {
    name: 'TRX',
    writers: '`dotnet test`, Visual Studio',
    roots: ['TestRun'],
    xml: createTrx,
};
/**
 * Reads the test results of Visual Studio and `dotnet test` (TRX, vstst.xsd). An outcome that is neither passed nor
 * skipped is a failure, also a missing one; claims of the summary beyond the results count too.
 */
function createTrx() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const note = createNote();
    const open = [];
    let claimed = 0;
    let counted = 0;
    let time;
    function fail(count, name, message) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
    }
    function closeResult(result) {
        const skipped = trx_skippedWords.has(result.outcome);
        const failed = !skipped && !trx_passedWords.has(result.outcome);
        const message = note.take();
        if (result.inner > 0) {
            if (failed && result.innerFailed === 0)
                fail(1, result.name, message);
        }
        else {
            total.tests += 1;
            if (failed)
                fail(1, result.name, message);
            else if (skipped)
                total.skipped += 1;
            else
                total.passed += 1;
        }
        const parent = open.at(-1);
        if (parent === undefined)
            return;
        parent.inner += 1;
        if (failed)
            parent.innerFailed += 1;
    }
    return {
        open(element) {
            if (resultTags.has(element.tag))
                open.push(trx_resultOf(element));
            else if (element.tag === 'Message' && open.length > 0)
                note.open();
            else if (element.tag === 'Times')
                time = (0,origin/* older */.$L)(time, (0,origin/* timeOf */.nR)(element.attributes['finish']));
            else if (element.tag === 'Counters') {
                counted = Math.max(counted, (0,xml/* countOf */.pq)(element, 'total') ?? 0);
                claimed = Math.max(claimed, failedCounters.reduce((sum, name) => sum + ((0,xml/* countOf */.pq)(element, name) ?? 0), 0));
            }
            else if (element.tag === 'ResultSummary' && !goodSummaries.has(element.attributes['outcome'] ?? '')) {
                claimed = Math.max(claimed, 1);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'Message')
                note.close();
            const result = resultTags.has(tag) ? open.pop() : undefined;
            if (result !== undefined)
                closeResult(result);
        },
        facts() {
            const missing = claimed - total.failed;
            if (missing > 0)
                fail(missing, `the summary of the run: says ${claimed} failures, shows ${claimed - missing}`);
            return {
                ...total,
                failures,
                flakyTests: [],
                incomplete: incompleteOf(counted, total.tests),
                origin: { ...origin/* silentOrigin */.C9, time },
            };
        },
    };
}
function incompleteOf(claimed, shownTests) {
    return claimed > shownTests ? [`the summary of the run: says ${claimed} tests, shows ${shownTests}`] : [];
}
function trx_resultOf(element) {
    const name = (0,unreadable/* shown */.SP)(element.attributes['testName'] ?? 'a test without a name', 200);
    return { name, outcome: element.attributes['outcome'] ?? '', inner: 0, innerFailed: 0 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/xunit.js




const xunit = {
    name: 'xUnit.net v2',
    writers: 'xUnit.net 2 and 3 (`-xml`, the XunitXml logger)',
    roots: ['assemblies', 'assembly'],
    xml: createXunit,
};
/** Reads xUnit.net's XML. An error of a clean-up is a failure beside the tests; so is a result that is no known word. */
function createXunit() {
    const tally = createTally();
    const note = createNote();
    let failing;
    let tests = 0;
    let failed = 0;
    function closeFailing() {
        if (failing !== undefined)
            tally.fail(failing, note.take());
        failing = undefined;
    }
    return {
        open(element) {
            const { attributes, tag } = element;
            if (tag === 'assembly') {
                tests += (0,xml/* countOf */.pq)(element, 'total') ?? 0;
                failed += ((0,xml/* countOf */.pq)(element, 'failed') ?? 0) + ((0,xml/* countOf */.pq)(element, 'errors') ?? 0);
                const { 'run-date': day, 'run-time': clock, 'finish-rtf': finish } = attributes;
                tally.made((0,origin/* timeOf */.nR)(finish) ?? (0,origin/* timeOf */.nR)(`${day}T${clock}`));
            }
            else if (tag === 'test') {
                closeFailing();
                const { result, name = 'a test without a name' } = attributes;
                if (result === 'Pass')
                    tally.pass();
                else if (result === 'Skip' || result === 'NotRun')
                    tally.skip();
                else
                    failing = name;
            }
            else if (tag === 'message' && failing !== undefined)
                note.open();
            else if (tag === 'error') {
                tally.failBeside(`${attributes['name'] ?? 'a clean-up'}: ${attributes['type'] ?? 'error'}`);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'message')
                note.close();
            else if (tag === 'test')
                closeFailing();
        },
        facts() {
            tally.claim('the assemblies', { tests, failed });
            return tally.facts();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/report.js









/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const testFormats = [junit, trx, nunit, xunit, sonarTests, tap, goTest];
/**
 * Reads a report of tests, told apart by its content. Throws EvidenceError for any other file. A report without test
 * cases is read: its worth is for the policy.
 */
async function readTestReport(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a report of tests', formats: testFormats });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/tests.js


/** Tests: reports of all formats, added up. */
const tests = {
    kind: 'tests',
    input: 'junit',
    rows: [
        { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
        { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
    ],
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await readTestReport(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: () => tests_measured(reports),
        };
    },
};
function tests_measured(reports) {
    const sum = (count) => reports.reduce((total, facts) => total + count(facts), 0);
    const failed = sum((facts) => facts.failed);
    const flaky = sum((facts) => facts.flaky);
    const skipped = sum((facts) => facts.skipped);
    const executed = sum((facts) => facts.tests) - skipped;
    const failures = reports.flatMap((facts) => facts.failures);
    const flakyTests = reports.flatMap((facts) => facts.flakyTests);
    return {
        measurements: {
            'failed-tests': { ...failedTests(failed, executed), details: (0,amount/* firstOf */.Ku)(failures, (one) => one) },
            'executed-tests': { ...executedTests(executed, skipped), details: [] },
        },
        gaps: tests_gapsOf(reports.flatMap((facts) => facts.incomplete)),
        warnings: flaky === 0 ? [] : [`${(0,amount/* amount */.vj)(flaky, 'test')} passed only when run again${tests_namesOf(flakyTests)}`],
        outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
    };
}
/** Names the first flaky tests: `: a, b and 3 more`. */
function tests_namesOf(names) {
    if (names.length === 0)
        return '';
    const more = names.length - 3;
    return `: ${names.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/**
 * Makes a gap for each incomplete run.
 * A crashed runner writes fewer tests than it had announced.
 */
function tests_gapsOf(incomplete) {
    const [first] = incomplete;
    if (first === undefined)
        return [];
    return [
        {
            id: 'test-count',
            title: 'Test count',
            status: 'error',
            required: 'as many tests as the report claims',
            found: incomplete.length === 1 ? first : `${first} (and ${incomplete.length - 1} more)`,
            advice: 'Find out why the report lacks tests: the runner may have crashed while it wrote it',
            details: incomplete.slice(0, 20),
        },
    ];
}
const nothingExecuted = 'no test was executed, which proves nothing';
function failedTests(failed, executed) {
    // Failures without a single test are those of a suite that broke before it began: they count.
    const nothing = executed === 0 && failed === 0;
    return {
        ...(!nothing && { actual: failed }),
        found: nothing ? nothingExecuted : `${failed} of ${(0,amount/* amount */.vj)(executed, 'test')}`,
        meets: (limit) => failed <= limit,
        advice: (limit) => `Repair ${(0,amount/* partOf */.BU)(failed - limit, failed, 'failed test')}`,
    };
}
function executedTests(executed, skipped) {
    const note = skipped === 0 ? '' : `, ${skipped} more ${skipped === 1 ? 'was' : 'were'} skipped`;
    return {
        ...(executed > 0 && { actual: executed }),
        found: executed === 0 ? nothingExecuted + note : (0,amount/* amount */.vj)(executed, 'test') + note,
        meets: (limit) => executed >= limit,
        advice: (limit) => `Find out why only ${executed} of at least ${limit} tests ran: a suite may have crashed or been left out`,
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cvss.js

/** Distinct vectors of one report: each of version 4 takes half a millisecond. */
const maxVectors = 10_000;
const maxVectorLength = 400;
/** Metrics without which a vector has no base score; the library takes a missing one for "none" in version 4. */
const baseMetrics = {
    2: ['AV', 'AC', 'Au', 'C', 'I', 'A'],
    3: ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
    4: ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
};
/**
 * Returns the base score of CVSS vectors 2.0, 3.0, 3.1 and 4.0 (first.org/cvss), each computed once. A vector that
 * lacks a base metric, has one twice or has an unknown value has no score. Throws EvidenceError past 10,000 vectors.
 */
async function vectorScores(name) {
    // Loaded here: few reports have a vector and no score.
    const { default: calculator } = await __webpack_require__.e(/* import() */ 4353).then(__webpack_require__.t.bind(__webpack_require__, 44353, 19));
    const scores = new Map();
    function scoreOf(vector) {
        try {
            if (vector.startsWith('CVSS:4.0/'))
                return new calculator.Cvss4P0(vector).calculateScores().base;
            if (vector.startsWith('CVSS:3.1/'))
                return new calculator.Cvss3P1(vector).calculateScores().base;
            if (vector.startsWith('CVSS:3.0/'))
                return new calculator.Cvss3P0(vector).calculateScores().base;
            return new calculator.Cvss2(vector).calculateScores().base;
        }
        catch {
            // An unknown metric or value.
            return undefined;
        }
    }
    return (vector) => {
        const known = scores.get(vector);
        if (known !== undefined || scores.has(vector))
            return known;
        if (scores.size >= maxVectors)
            throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxVectors} CVSS vectors` });
        const score = isWhole(vector) ? scoreOf(vector) : undefined;
        const valid = score !== undefined && score >= 0 && score <= 10 ? score : undefined;
        scores.set(vector, valid);
        return valid;
    };
}
/** Whether a vector has every base metric, and each metric once. */
function isWhole(vector) {
    const [, version = '2', text] = /^\(?(?:CVSS:([234])\.\d\/)?([A-Za-z:/]+)\)?$/.exec(vector.slice(0, maxVectorLength)) ?? [];
    if (text === undefined || vector.length > maxVectorLength)
        return false;
    const names = text.split('/').map((metric) => metric.split(':')[0]);
    const required = version === '4' ? baseMetrics[4] : version === '3' ? baseMetrics[3] : baseMetrics[2];
    return new Set(names).size === names.length && required.every((name) => names.includes(name));
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __webpack_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __webpack_require__(468);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx.js




const cycloneDx = {
    name: 'CycloneDX JSON',
    writers: 'Trivy, Grype, osv-scanner, pip-audit, cdxgen with vulnerabilities',
    json: createCycloneDx,
};
/** Reads CycloneDX 1.4 and later; one without the list is a bill of materials that was not scanned. */
function createCycloneDx(name) {
    const document = createDocument(name);
    let format;
    let metadata;
    let listed = false;
    return {
        choices: {
            '': 'object',
            bomFormat: 'build',
            metadata: 'build',
            components: 'array',
            'components.[]': 'build',
            vulnerabilities: 'array',
            'vulnerabilities.[]': 'build',
        },
        get seen() {
            return format !== undefined;
        },
        enter(path) {
            if (path === 'vulnerabilities')
                listed = true;
        },
        value(path, value) {
            if (path === 'bomFormat')
                format = value;
            if (path === 'metadata')
                metadata = value;
            if (path === 'components.[]')
                document.component((0,json/* objectOr */.Xg)(value));
            if (path === 'vulnerabilities.[]')
                document.vulnerability((0,json/* objectOr */.Xg)(value));
        },
        facts() {
            if (format !== 'CycloneDX')
                throw scan_otherVersion(name, 'bill of materials of format CycloneDX', format);
            return document.scan(metadata, listed);
        },
    };
}
function createDocument(name) {
    const components = (0,cyclonedx_components/* createComponents */.L)();
    const vulnerabilities = [];
    return {
        component: (component) => components.add(component),
        vulnerability(value) {
            const { id, ratings, source, affects, references } = value;
            // A copy of the used fields: the rest may be long texts.
            vulnerabilities.push({ id, ratings, source, affects, references });
        },
        scan(metadata, listed) {
            if (!listed)
                throw scan_notScanned(name, 'components without a list of vulnerabilities');
            components.add((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(metadata)['component']));
            const scan = createScan(name);
            for (const one of vulnerabilities)
                addEach(one, components, scan);
            return scan.scan(toolsIn(metadata), (0,scanner_origin/* originOfCycloneDx */.FD)(metadata));
        },
    };
}
/** Names the tools of a document (1.4: a list, 1.5: components), else its format. */
function toolsIn(metadata) {
    const tools = (0,json/* objectOr */.Xg)(metadata)['tools'];
    const listed = [...(0,json/* listOr */.QD)(tools), ...(0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(tools)['components'])].map((tool) => (0,json/* objectOr */.Xg)(tool));
    const names = listed.slice(0, 10).flatMap(({ name, version }) => {
        const own = (0,json/* textOr */.ph)(name);
        return own === undefined ? [] : [[own.replaceAll(',', ' '), (0,json/* textOr */.ph)(version) ?? ''].join(' ').trimEnd()];
    });
    return names.length === 0 ? 'CycloneDX' : names.join(', ');
}
/** Adds one for each component; `analysis` is its author's word and takes nothing away. */
function addEach(one, components, scan) {
    const ratings = ratingsOf((0,json/* listOr */.QD)(one['ratings']), (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one['source'])['name']));
    const affected = (0,json/* listOr */.QD)(one['affects']).flatMap((entry) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(entry)['ref']) ?? []);
    const aliases = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    for (const reference of affected.length === 0 ? ['(no component)'] : affected) {
        scan.add({ id: one['id'], aliases, ratings, component: components.resolve(reference) });
    }
}
const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];
/**
 * Of several ratings, that of the weakness's publisher, then that of the NVD by the newest method, as Trivy chooses;
 * then the others.
 */
function ratingsOf(ratings, publisher) {
    const entries = ratings.map((rating) => (0,json/* objectOr */.Xg)(rating));
    const by = (source) => entries.filter((rating) => source !== undefined && (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(rating['source'])['name'])?.toLowerCase() === source);
    const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
    return [...by(publisher?.toLowerCase()), ...byNvd, ...entries].map(({ severity, score, vector, method }) => ({
        word: severity,
        score,
        vector,
        isV2: method === 'CVSSv2',
    }));
}
function rankOf(rating) {
    const index = methods.indexOf((0,json/* textOr */.ph)(rating['method']) ?? '');
    return index === -1 ? methods.length : index;
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-xml.js


const cycloneDxXml = {
    name: 'CycloneDX XML',
    writers: 'Trivy, cyclonedx-gomod, cyclonedx-maven and others with vulnerabilities',
    roots: ['bom'],
    xml: createCycloneDxXml,
};
const maxNodes = 200_000;
/** Elements that hold a list of others. */
const lists = new Set(['components', 'ratings', 'affects', 'references', 'hashes', 'properties']);
/** Reads CycloneDX's XML: the same document in elements, with the bom-ref as an attribute. */
function createCycloneDxXml(name) {
    const document = createDocument(name);
    const stack = [];
    let metadata;
    let listed = false;
    let nodes = 0;
    function finish({ tag, fields }) {
        if (tag === 'metadata')
            metadata = fields;
        else if (tag === 'component')
            document.component(fields);
        else
            document.vulnerability(fields);
    }
    return {
        open(element) {
            if (element.depth === 2 && element.tag === 'vulnerabilities')
                listed = true;
            const starts = (element.depth === 2 && element.tag === 'metadata') || (element.depth === 3 && isItem(element));
            if (!starts && stack.length === 0)
                return;
            nodes = starts ? 0 : nodes + 1;
            if (nodes > maxNodes)
                throw (0,unreadable/* excessive */.QD)(element, { found: `more than ${maxNodes} elements in one` });
            stack.push(nodeOf(element));
        },
        text(text) {
            const node = stack.at(-1);
            if (node !== undefined)
                node.text += text;
        },
        close() {
            const node = stack.pop();
            const parent = stack.at(-1);
            if (node === undefined)
                return;
            if (parent === undefined)
                finish(node);
            else if (lists.has(parent.tag))
                parent.items.push(cyclonedx_xml_valueOf(node));
            else
                parent.fields[node.tag] = cyclonedx_xml_valueOf(node);
        },
        facts: () => document.scan(metadata, listed),
    };
}
function isItem({ tag }) {
    return tag === 'component' || tag === 'vulnerability';
}
function nodeOf({ tag, attributes }) {
    const fields = Object.create(null);
    return { tag, fields: Object.assign(fields, attributes), items: [], text: '' };
}
function cyclonedx_xml_valueOf({ tag, fields, items, text }) {
    if (lists.has(tag))
        return items;
    const trimmed = text.trim();
    if (tag === 'hash')
        return { alg: fields['alg'], content: trimmed };
    if (tag === 'property')
        return { name: fields['name'], value: trimmed };
    return Object.keys(fields).length === 0 ? trimmed : fields;
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/dependency-check.js



const dependencyCheck = {
    name: 'Dependency-Check JSON',
    writers: 'OWASP Dependency-Check (`--format JSON`)',
    json: createDependencyCheck,
};
/** Reads OWASP Dependency-Check's JSON; suppressed vulnerabilities count. */
function createDependencyCheck(name) {
    const scan = createScan(name);
    let version;
    let engine;
    let date;
    return {
        choices: {
            '': 'object',
            reportSchema: 'build',
            scanInfo: 'build',
            projectInfo: 'build',
            dependencies: 'array',
            'dependencies.[]': 'build',
        },
        get seen() {
            return version !== undefined && engine !== undefined;
        },
        value(path, value) {
            if (path === 'reportSchema')
                version = value;
            else if (path === 'scanInfo')
                engine = (0,json/* objectOr */.Xg)(value)['engineVersion'];
            else if (path === 'projectInfo')
                date = (0,json/* objectOr */.Xg)(value)['reportDate'];
            else
                addDependency((0,json/* objectOr */.Xg)(value), scan);
        },
        facts() {
            return scan.scan(`Dependency-Check ${(0,json/* textOr */.ph)(engine) ?? ''}`.trimEnd(), {
                ...origin/* silentOrigin */.C9,
                time: (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(date)),
            });
        },
    };
}
function addDependency(dependency, scan) {
    const [unit] = (0,json/* listOr */.QD)(dependency['packages']);
    const component = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(unit)['id']) ?? (0,json/* textOr */.ph)(dependency['fileName']) ?? '(no file)';
    for (const [key, suppressed] of [['vulnerabilities', false], ['suppressedVulnerabilities', true]]) {
        for (const one of (0,json/* listOr */.QD)(dependency[key])) {
            const value = (0,json/* objectOr */.Xg)(one);
            scan.add({ id: value['name'], ratings: dependency_check_ratingsOf(value), component, suppressed });
        }
    }
}
/** CVSS by version, the newest first, then the word, which may be the unscored one of an advisory. */
function dependency_check_ratingsOf({ cvssv4, cvssv3, cvssv2, severity }) {
    const [newest, newer, old] = [cvssv4, cvssv3, cvssv2].map((one) => (0,json/* objectOr */.Xg)(one));
    return [
        { word: newest?.['baseSeverity'], score: newest?.['baseScore'] },
        { word: newer?.['baseSeverity'], score: newer?.['baseScore'] },
        { word: old?.['severity'], score: old?.['score'], isV2: true },
        { word: severity },
    ];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/grype.js



const grype = { name: 'Grype JSON', writers: '`grype --output json`', json: createGrype };
function createGrype(name) {
    const scan = createScan(name);
    let descriptor;
    let scanned;
    let matched = false;
    return {
        choices: {
            '': 'object',
            descriptor: 'build',
            source: 'build',
            matches: 'array',
            'matches.*': 'build',
            ignoredMatches: 'array',
            'ignoredMatches.*': 'build',
        },
        get seen() {
            return matched;
        },
        enter(path) {
            if (path === 'matches')
                matched = true;
        },
        value(path, value) {
            if (path === 'descriptor')
                descriptor = (0,json/* objectOr */.Xg)(value);
            if (path === 'source')
                scanned = value;
            if (path === 'matches.*')
                scan.add(entryOf((0,json/* objectOr */.Xg)(value), false));
            if (path === 'ignoredMatches.*' && isIgnoredByAuthor((0,json/* objectOr */.Xg)(value)))
                scan.add(entryOf((0,json/* objectOr */.Xg)(value), true));
        },
        facts() {
            if (descriptor?.['name'] !== 'grype')
                throw scan_otherVersion(name, 'report of Grype', descriptor?.['name']);
            const version = (0,json/* textOr */.ph)(descriptor['version']) ?? '';
            return scan.scan(`Grype ${version}`.trimEnd(), (0,scanner_origin/* originOfGrype */.ti)(descriptor, scanned));
        },
    };
}
/** Whether an author ignored a match: Grype's own rules, as for kernel headers, name no weakness. */
function isIgnoredByAuthor(match) {
    return (0,json/* listOr */.QD)(match['appliedIgnoreRules']).some((rule) => {
        const { vulnerability, 'vex-status': vex } = (0,json/* objectOr */.Xg)(rule);
        return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
    });
}
function entryOf(match, suppressed) {
    const vulnerability = (0,json/* objectOr */.Xg)(match['vulnerability']);
    const artifact = (0,json/* objectOr */.Xg)(match['artifact']);
    const fixes = (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(vulnerability['fix'])['versions']).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    const related = (0,json/* listOr */.QD)(match['relatedVulnerabilities']).map((one) => (0,json/* objectOr */.Xg)(one));
    return {
        id: vulnerability['id'],
        ratings: [vulnerability, ...related].flatMap((one) => grype_ratingsOf(one)),
        component: filled(artifact['purl']) ?? nameAndVersion(artifact['name'], artifact['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    };
}
/** Returns the word of a source, then its scores, the newest version of CVSS first. */
function grype_ratingsOf({ severity, cvss }) {
    const scores = (0,json/* listOr */.QD)(cvss).map((one) => (0,json/* objectOr */.Xg)(one));
    const newest = scores.toSorted((a, b) => versionOf(b).localeCompare(versionOf(a)));
    const ratings = newest.map((one) => ({
        score: (0,json/* objectOr */.Xg)(one['metrics'])['baseScore'],
        vector: one['vector'],
        isV2: versionOf(one).startsWith('2'),
    }));
    return [{ word: severity }, ...ratings];
}
function versionOf({ version }) {
    return (0,json/* textOr */.ph)(version) ?? '';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/npm-audit.js



const npmAudit = {
    name: 'npm audit JSON',
    writers: '`npm audit --json` (versions 1 and 2), `pnpm audit --json`',
    json: createNpmAudit,
};
/** Reads both versions: by package with the advisories that reach it, and by advisory. */
function createNpmAudit(name) {
    const scan = createScan(name);
    let seen = false;
    return {
        choices: {
            '': 'object',
            auditReportVersion: 'build',
            vulnerabilities: 'object',
            'vulnerabilities.*': 'build',
            advisories: 'object',
            'advisories.*': 'build',
        },
        get seen() {
            return seen;
        },
        enter(path) {
            if (path === 'advisories')
                seen = true;
        },
        value(path, value) {
            if (path === 'auditReportVersion')
                seen = true;
            else if (path === 'advisories.*')
                addAdvisory((0,json/* objectOr */.Xg)(value), scan);
            else
                addPackage((0,json/* objectOr */.Xg)(value), scan);
        },
        facts: () => scan.scan('npm audit', origin/* silentOrigin */.C9),
    };
}
/** A package that only depends on one with an advisory is counted where the advisory is. */
function addPackage({ via, name, fixAvailable }, scan) {
    for (const one of (0,json/* listOr */.QD)(via)) {
        if (!(0,json/* isJsonObject */.OW)(one))
            continue;
        const { url, source, severity, cvss, range } = one;
        scan.add({
            id: advisoryOf(url) ?? (typeof source === 'number' ? `npm-${source}` : undefined),
            ratings: [{ word: severity }, ratingOf(cvss)],
            component: nameAndVersion(one['name'] ?? name, range),
            fixedIn: (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(fixAvailable)['version']),
        });
    }
}
function addAdvisory(one, scan) {
    const cves = (0,json/* listOr */.QD)(one['cves']).flatMap((cve) => (0,json/* textOr */.ph)(cve) ?? []);
    const versions = (0,json/* listOr */.QD)(one['findings']).flatMap((finding) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(finding)['version']) ?? []);
    const id = (0,json/* textOr */.ph)(one['github_advisory_id']) ??
        advisoryOf(one['url']) ??
        cves[0] ??
        (typeof one['id'] === 'number' ? `npm-${one['id']}` : undefined);
    for (const version of versions.length === 0 ? [''] : new Set(versions)) {
        scan.add({
            id,
            aliases: cves,
            ratings: [{ word: one['severity'] }, ratingOf(one['cvss'])],
            component: nameAndVersion(one['module_name'], version),
            fixedIn: (0,json/* textOr */.ph)(one['patched_versions']),
        });
    }
}
/** npm writes a CVSS score of 0 for an unknown one. */
function ratingOf(cvss) {
    const { score, vectorString: vector } = (0,json/* objectOr */.Xg)(cvss);
    return { score: score === 0 ? undefined : score, vector };
}
function advisoryOf(url) {
    return /\/(GHSA-[\w-]{1,40})$/.exec((0,json/* textOr */.ph)(url)?.slice(0, 300) ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/osv-scanner.js



const osvScanner = {
    name: 'osv-scanner JSON',
    writers: '`osv-scanner --format json`',
    json: createOsvScanner,
};
/** Reads osv-scanner's JSON. A document without results is one of it only where it says so by its other keys. */
function createOsvScanner(name) {
    const scan = createScan(name);
    let seen = false;
    return {
        choices: { '': 'object', results: 'array', 'results.[]': 'build', experimental_config: 'build' },
        get seen() {
            return seen;
        },
        value(path, value) {
            const { source, packages } = (0,json/* objectOr */.Xg)(value);
            seen ||= path === 'experimental_config' || (source !== undefined && Array.isArray(packages));
            for (const one of (0,json/* listOr */.QD)(packages))
                osv_scanner_addPackage((0,json/* objectOr */.Xg)(one), scan);
        },
        facts: () => scan.scan('osv-scanner', origin/* silentOrigin */.C9),
    };
}
/** One for each group: the ids of a group are names of one weakness. */
function osv_scanner_addPackage({ package: unit, vulnerabilities, groups }, scan) {
    const { name, version, commit } = (0,json/* objectOr */.Xg)(unit);
    const component = nameAndVersion(name, version === '' || version === undefined ? commit : version);
    const known = new Map((0,json/* listOr */.QD)(vulnerabilities).map((one) => [(0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['id']) ?? '', (0,json/* objectOr */.Xg)(one)]));
    const grouped = (0,json/* listOr */.QD)(groups).map((group) => (0,json/* objectOr */.Xg)(group));
    const all = grouped.length > 0 ? grouped : [...known.keys()].map((id) => ({ ids: [id] }));
    for (const { ids, aliases, max_severity: score } of all) {
        const names = (0,json/* listOr */.QD)(ids).flatMap((id) => (0,json/* textOr */.ph)(id) ?? []);
        const members = names.map((id) => known.get(id)).filter((one) => one !== undefined);
        const others = [...(0,json/* listOr */.QD)(aliases), ...members.flatMap((one) => (0,json/* listOr */.QD)(one['aliases']))];
        scan.add({
            id: names[0],
            aliases: [...names.slice(1), ...others.flatMap((alias) => (0,json/* textOr */.ph)(alias) ?? [])],
            ratings: [...members.flatMap((one) => osv_scanner_ratingsOf(one)), { score }],
            component,
        });
    }
}
/** Returns the word of the database, then the vectors, the newest version of CVSS first. */
function osv_scanner_ratingsOf({ database_specific: own, severity }) {
    const vectors = (0,json/* listOr */.QD)(severity).map((one) => (0,json/* objectOr */.Xg)(one));
    const newest = vectors.toSorted((a, b) => typeOf(b).localeCompare(typeOf(a)));
    return [{ word: (0,json/* objectOr */.Xg)(own)['severity'] }, ...newest.map((one) => ({ vector: one['score'] }))];
}
function typeOf({ type }) {
    return (0,json/* textOr */.ph)(type) ?? '';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/pip-audit.js



const pipAudit = {
    name: 'pip-audit JSON',
    writers: '`pip-audit --format json`',
    json: createPipAudit,
};
/** Reads pip-audit's JSON, which has no severities. A dependency that it skipped was not looked up. */
function createPipAudit(name) {
    const scan = createScan(name);
    let seen = false;
    return {
        choices: { '': 'object', dependencies: 'array', 'dependencies.[]': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value) {
            const { name: unit, version, vulns, skip_reason: skipped } = (0,json/* objectOr */.Xg)(value);
            if (typeof skipped === 'string')
                scan.skip((0,json/* textOr */.ph)(unit) ?? '');
            for (const one of (0,json/* listOr */.QD)(vulns))
                add((0,json/* objectOr */.Xg)(one), nameAndVersion(unit, version), scan);
            seen ||= Array.isArray(vulns) || typeof skipped === 'string';
        },
        facts: () => scan.scan('pip-audit', origin/* silentOrigin */.C9),
    };
}
function add({ id, aliases, fix_versions: fixes }, component, scan) {
    const versions = (0,json/* listOr */.QD)(fixes).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    scan.add({
        id,
        aliases: (0,json/* listOr */.QD)(aliases).flatMap((alias) => (0,json/* textOr */.ph)(alias) ?? []),
        ratings: [],
        component,
        fixedIn: versions.length === 0 ? undefined : versions.join(', '),
    });
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/sarif.js



const sarif = {
    name: 'SARIF',
    writers: 'Trivy, Grype, Snyk, osv-scanner and others',
    json(name) {
        const reader = createSarif(name, { messages: true });
        return {
            choices: reader.choices,
            enter: (path, key) => reader.enter(path, key),
            value: (path, value, key) => reader.value(path, value, key),
            leave: (path, key) => reader.leave(path, key),
            get seen() {
                return reader.seen;
            },
            facts() {
                const { tools, findings, origin } = reader.facts();
                return {
                    tool: tools.join(', '),
                    vulnerabilities: Array.from(findings, vulnerabilityOf),
                    unscanned: [],
                    origin,
                };
            },
        };
    },
};
/**
 * A finding of a scanner for vulnerabilities. SARIF has rules for vulnerabilities and locations for packages: which
 * package it is, and how grave, Trivy and Grype say in the message alone.
 */
function vulnerabilityOf(finding) {
    const said = messageOfTrivy(finding.message ?? '') ?? messageOfGrype(finding.message ?? '');
    const severity = vulnerability_severityOf(said?.severity);
    return {
        id: idOf(finding.rule, said?.name),
        severity: severity === 'unknown' ? severityOfFinding(finding) : severity,
        component: said === undefined ? (finding.message ?? locationOf(finding) ?? '') : `${said.name}@${said.version}`,
        fixedIn: said?.fixedIn === '' ? undefined : said?.fixedIn,
        suppressed: finding.suppressed,
    };
}
function messageOfTrivy(message) {
    const match = /^Package: (\S+) Installed Version: (\S*) Vulnerability \S+ Severity: (\w+)(?: Fixed Version: ?([^[]*?)(?: ?Link:|$))?/.exec(message);
    const [, name, version, severity, fixedIn] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity, fixedIn: fixedIn?.trim() };
}
function messageOfGrype(message) {
    const match = /^An? (\w+) vulnerability in \S+ package: (\S+), version (\S+) was found /.exec(message);
    const [, severity, name, version] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity };
}
/** Grype has a rule for each weakness of each package: `CVE-2026-1-openssl`. */
function idOf(rule, name) {
    const tail = `-${name}`;
    return name !== undefined && rule.length > tail.length && rule.endsWith(tail) ? rule.slice(0, -tail.length) : rule;
}
/**
 * Trivy files its rules under the severity's name; others give a score. Where there is neither, a level of error may
 * stand for high and for critical: then it is the graver one.
 */
function severityOfFinding({ tags, severity, level }) {
    const named = tags
        .map((tag) => (/^[A-Z]+$/.test(tag) ? vulnerability_severityOf(tag) : 'unknown'))
        .find((one) => one !== 'unknown');
    if (named !== undefined)
        return named;
    if (severity !== undefined)
        return severityOfScore(severity);
    if (level === 'error')
        return 'critical';
    return level === 'warning' ? 'medium' : 'low';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/snyk.js



const snyk = {
    name: 'Snyk JSON',
    writers: '`snyk test --json`, `snyk container test --json`, also of several projects',
    json: createSnyk,
};
/** The keys of a project that are read; of several projects a list of them is the document. */
const keys = ['ok', 'error', 'packageManager', 'dependencyCount', 'filtered', 'projectName'];
function createSnyk(name) {
    const scan = createScan(name);
    let seen = false;
    let failure;
    return {
        choices: {
            '': 'object or array',
            '[]': 'object',
            ...Object.fromEntries(['', '[].'].flatMap((prefix) => keys.map((key) => [`${prefix}${key}`, 'build']))),
            vulnerabilities: 'array',
            'vulnerabilities.[]': 'build',
            '[].vulnerabilities': 'array',
            '[].vulnerabilities.[]': 'build',
            applications: 'array',
            'applications.[]': 'build',
        },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            if (path.endsWith('vulnerabilities.[]'))
                snyk_add(value, scan, false);
            else if (path === 'applications.[]') {
                for (const one of (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['vulnerabilities']))
                    snyk_add(one, scan, false);
            }
            else if (key === 'ok')
                seen ||= typeof value === 'boolean';
            else if (key === 'error')
                failure ??= (0,json/* textOr */.ph)(value) ?? 'an error';
            else if (key === 'filtered') {
                // Vulnerabilities that a policy file ignores, as far as the report still shows them.
                for (const one of (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['ignore']))
                    snyk_add(one, scan, true);
            }
        },
        facts() {
            if (failure !== undefined)
                throw scan_scanFailed(name, 'Snyk', failure);
            return scan.scan('Snyk', origin/* silentOrigin */.C9);
        },
    };
}
function snyk_add(value, scan, suppressed) {
    const one = (0,json/* objectOr */.Xg)(value);
    // A licence issue is no vulnerability.
    if (one['type'] === 'license')
        return;
    const fixes = (0,json/* listOr */.QD)(one['fixedIn']).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    const cves = (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(one['identifiers'])['CVE']).flatMap((cve) => (0,json/* textOr */.ph)(cve) ?? []);
    const own = (0,json/* textOr */.ph)(one['id']);
    const [id, ...aliases] = [...cves, ...(own === undefined ? [] : [own])];
    scan.add({
        id,
        aliases,
        ratings: snyk_ratingsOf(one),
        component: nameAndVersion(one['packageName'] ?? one['moduleName'] ?? one['name'], one['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    });
}
function snyk_ratingsOf({ severity, severityWithCritical, cvssScore, CVSSv3: vector }) {
    return [{ word: severityWithCritical }, { word: severity }, { score: cvssScore, vector }];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/spdx.js

const billOfMaterials = 'a bill of materials (SPDX), which is not a scan';
/** SPDX 2 and 3, which have no place for a scanner's findings: listed so that the refusal gives the right reason. */
const spdx = {
    name: 'SPDX',
    writers: '',
    refused: true,
    json(name) {
        let seen = false;
        return {
            choices: { '': 'object', spdxVersion: 'build', '@context': 'build' },
            get seen() {
                return seen;
            },
            value(path, value) {
                const text = typeof value === 'string' ? value : '';
                seen ||= path === 'spdxVersion' || text.startsWith('https://spdx.org/');
            },
            facts() {
                throw scan_notScanned(name, billOfMaterials);
            },
        };
    },
};
const spdxTags = {
    name: 'SPDX',
    writers: '',
    refused: true,
    matches: (head) => head.startsWith('SPDXVersion:'),
    read: ({ name }) => Promise.reject(scan_notScanned(name, billOfMaterials)),
};

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/trivy.js



const trivy = {
    name: 'Trivy JSON',
    writers: '`trivy image`, `trivy fs` and others with `--format json`',
    json: createTrivy,
};
/**
 * Reads Trivy's JSON, SchemaVersion 2. A result of class config, secret or license is another scan: one that read no
 * packages has not found that they are good.
 */
function createTrivy(name) {
    const scan = createScan(name);
    const top = {};
    let scanned = false;
    return {
        choices: {
            '': 'object',
            SchemaVersion: 'build',
            CreatedAt: 'build',
            Metadata: 'build',
            Results: 'array',
            'Results.*': 'build',
        },
        get seen() {
            return top['SchemaVersion'] !== undefined;
        },
        value(path, value) {
            if (path !== 'Results.*') {
                top[path] = value;
                return;
            }
            const result = (0,json/* objectOr */.Xg)(value);
            const kind = (0,json/* textOr */.ph)(result['Class']);
            scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
            for (const one of (0,json/* listOr */.QD)(result['Vulnerabilities']))
                scan.add(trivy_entryOf(one, false));
            // Vulnerabilities that an ignore file or a VEX document took out, as far as the report still shows them.
            for (const modified of (0,json/* listOr */.QD)(result['ExperimentalModifiedFindings'])) {
                const { Type: type, Finding: finding } = (0,json/* objectOr */.Xg)(modified);
                if (type === 'vulnerability')
                    scan.add(trivy_entryOf(finding, true));
            }
        },
        facts() {
            const { SchemaVersion: version, CreatedAt: created, Metadata: metadata } = top;
            if (version !== 2)
                throw scan_otherVersion(name, 'Trivy report of SchemaVersion 2', version);
            if (!scanned)
                throw scan_notScanned(name, 'a scan of no packages');
            return scan.scan('Trivy', (0,scanner_origin/* originOfTrivy */.sY)(created, metadata));
        },
    };
}
function trivy_entryOf(value, suppressed) {
    const one = (0,json/* objectOr */.Xg)(value);
    return {
        id: one['VulnerabilityID'],
        ratings: [{ word: one['Severity'] }, ...trivy_ratingsOf(one)],
        component: filled((0,json/* objectOr */.Xg)(one['PkgIdentifier'])['PURL']) ?? nameAndVersion(one['PkgName'], one['InstalledVersion']),
        fixedIn: (0,json/* textOr */.ph)(one['FixedVersion']),
        suppressed,
    };
}
/** Trivy's numbers for the severities of its sources. */
const vendorWords = [undefined, 'low', 'medium', 'high', 'critical'];
/** Returns the ratings behind a severity of UNKNOWN: the source that Trivy chose, then the NVD, then the others. */
function trivy_ratingsOf({ SeveritySource: chosen, CVSS: scores, VendorSeverity: words }) {
    const [byScore, byWord] = [(0,json/* objectOr */.Xg)(scores), (0,json/* objectOr */.Xg)(words)];
    const sources = new Set([(0,json/* textOr */.ph)(chosen), 'nvd', ...Object.keys(byWord), ...Object.keys(byScore)]);
    const ratings = [];
    for (const source of sources) {
        if (source === undefined)
            continue;
        const number = byWord[source];
        if (typeof number === 'number')
            ratings.push({ word: vendorWords[number] });
        ratings.push(...cvssOf((0,json/* objectOr */.Xg)(byScore[source])));
    }
    return ratings;
}
function cvssOf(cvss) {
    return [
        { score: cvss['V40Score'], vector: filled(cvss['V40Vector']) },
        { score: cvss['V3Score'], vector: filled(cvss['V3Vector']) },
        { score: cvss['V2Score'], vector: filled(cvss['V2Vector']), isV2: true },
    ];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/report.js

















/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const vulnerabilityFormats = [
    trivy,
    grype,
    cycloneDx,
    cycloneDxXml,
    sarif,
    gitlabScan,
    snyk,
    osvScanner,
    npmAudit,
    pipAudit,
    dependencyCheck,
    spdx,
    spdxTags,
];
/**
 * Reads a report of known vulnerabilities, told apart by its content. Throws EvidenceError, also for a document that
 * is of several formats at once.
 */
async function readVulnerabilities(source) {
    const text = await (0,text_text/* openText */.U)(source);
    const scan = await (0,format/* readByFormat */.BN)(text, { what: 'a report of vulnerabilities', formats: vulnerabilityFormats });
    return { ...scan, vulnerabilities: unique(await rated(scan, text.name)) };
}
/** With the severities that take a vector's arithmetic, which few reports need. */
async function rated({ vulnerabilities }, name) {
    if (vulnerabilities.every(({ ratings }) => ratings === undefined))
        return vulnerabilities;
    const scoreOf = await vectorScores(name);
    return vulnerabilities.map((one) => ratedOne(one, scoreOf));
}
function ratedOne({ ratings, ...one }, scoreOf) {
    return ratings === undefined ? one : { ...one, severity: severityOfRatings(ratings, scoreOf) };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/vulnerabilities.js




const gated = [
    { severity: 'critical', id: 'critical-vulnerabilities' },
    { severity: 'high', id: 'high-vulnerabilities' },
    { severity: 'medium', id: 'medium-vulnerabilities' },
    { severity: 'low', id: 'low-vulnerabilities' },
];
/** Known vulnerabilities: each weakness of a package once, whatever the number of reports with it. */
const vulnerabilities = {
    kind: 'vulnerabilities',
    input: 'vulnerabilities',
    rows: gated.map(({ severity, id }) => ({ id, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' })),
    demands: ({ tools }) => toolsDemand('vulnerabilities', 'Vulnerabilities', tools.vulnerabilities),
    open({ unrated, tools }) {
        const reports = [];
        return {
            async read(source) {
                const facts = await readVulnerabilities(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: ({ ledger }) => {
                const all = unique(reports.flatMap((report) => report.vulnerabilities));
                const ran = reports.flatMap(({ tool }) => tool.split(', '));
                const demanded = { 'vulnerabilities-tools': toolsFinding(tools.vulnerabilities, ran) };
                const gaps = vulnerabilities_gapsOf(reports.flatMap((report) => report.unscanned));
                return { ...vulnerabilities_measured(all, unrated, ledger), gaps, demanded };
            },
        };
    },
};
function vulnerabilities_measured(known, unrated, ledger) {
    const all = known.filter(({ id, aliases = [], component, severity }) => !ledger.excepts({
        ids: [id, ...aliases],
        component,
        level: vulnerabilities_levelOf(severity === 'unknown' ? unrated : severity),
    }));
    const countsAs = (one, severity) => one.severity === severity || (one.severity === 'unknown' && severity === unrated);
    const measurements = {};
    const outputs = {};
    for (const { severity, id } of gated) {
        const ofSeverity = all.filter((one) => countsAs(one, severity));
        const excepted = known.filter((one) => countsAs(one, severity)).length - ofSeverity.length;
        measurements[id] = vulnerabilities_measurementOf(ofSeverity, excepted);
        outputs[id] = ofSeverity.length;
    }
    const unknown = all.filter(({ severity }) => severity === 'unknown');
    const [first] = unknown;
    const warning = `${(0,amount/* amount */.vj)(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}, counted as ${unrated}`;
    return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}
function vulnerabilities_gapsOf(unscanned) {
    if (unscanned.length === 0)
        return [];
    return [
        {
            id: 'unscanned-packages',
            title: 'Vulnerabilities: packages',
            status: 'warn',
            required: 'every package looked up',
            found: `${(0,amount/* amount */.vj)(unscanned.length, 'package')} that the scanner could not look up`,
            advice: 'See why the scanner does not know them',
            details: (0,amount/* firstOf */.Ku)(unscanned, (one) => one),
        },
    ];
}
/** Maps a severity to its level in SARIF, as scanners do. */
function vulnerabilities_levelOf(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'low' ? 'note' : 'warning';
}
function vulnerabilities_measurementOf(found, excepted) {
    const suppressed = found.filter((one) => one.suppressed).length;
    const note = suppressed === 0 ? '' : ` (${suppressed} of them ignored by the scan, which does not count here)`;
    const fixable = found.filter(({ fixedIn }) => fixedIn !== undefined && fixedIn !== '').length;
    return {
        actual: found.length,
        found: (0,amount/* amount */.vj)(found.length, 'vulnerability') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
        meets: (limit) => found.length <= limit,
        advice: (limit) => `Remove ${(0,amount/* partOf */.BU)(found.length - limit, found.length, 'vulnerability')}; for ${fixable === 0 ? 'none' : fixable} there is a fixed version`,
        details: (0,amount/* firstOf */.Ku)(found, vulnerabilities_lineOf),
    };
}
function vulnerabilities_lineOf({ id, component, fixedIn, severity }) {
    const unrated = severity === 'unknown' ? ' (without a severity)' : '';
    return `${id} in ${component}${unrated}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js





/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here.
 */
const reportChecks = [tests, coverage, sast, vulnerabilities, performance];


/***/ }),

/***/ 97149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ planEvidence),
/* harmony export */   Mv: () => (/* binding */ isEarly),
/* harmony export */   ih: () => (/* binding */ readingSettings),
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70948);
/* harmony import */ var _sidecar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67567);



/** Finds the reports of each kind, and their baselines. */
async function planEvidence(inputs, files) {
    const evidence = {};
    for (const { kind, input, baseline } of _checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .reportChecks */ .o) {
        const before = baseline === undefined ? [] : inputs[baseline];
        evidence[kind] = { ...(await findFiles(inputs[input], files)), baseline: await findFiles(before, files) };
    }
    return evidence;
}
/** Finds the files that patterns name; sidecars are no reports. */
async function findFiles(patterns, files) {
    const paths = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            const matches = await files.glob(pattern);
            if (matches.length === 0)
                problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
            for (const path of matches.filter((one) => !one.endsWith(_sidecar_js__WEBPACK_IMPORTED_MODULE_2__/* .sidecarSuffix */ .n9)))
                paths.add(path);
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            problems.push(error.message);
        }
    }
    return { files: [...paths], problems };
}
/**
 * Returns the settings for reading reports.
 * Throws UsageError for a baseline that the flow file does not provide for: it takes findings away.
 */
function readingSettings(inputs, environment, where) {
    const policy = environment?.gate;
    const given = inputs['sarif-baseline'].length > 0;
    const asked = policy?.sast?.['new-only'] === true;
    if (policy !== undefined && given && !asked) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'baseline-not-asked',
            where: 'sarif-baseline',
            expected: `sast.new-only in ${where}`,
            found: 'none',
            fix: 'declare it there, or leave the baseline out',
        });
    }
    return {
        newOnly: asked || (policy === undefined && given),
        application: inputs.application,
        unrated: policy?.vulnerabilities?.unrated ?? 'critical',
        partial: policy?.sast?.partial ?? (isEarly(environment?.tier) ? 'warn' : 'fail'),
        tools: { sast: policy?.sast?.tools ?? [], vulnerabilities: policy?.vulnerabilities?.tools ?? [] },
        performance: boundedLimits(policy?.performance ?? [], where),
    };
}
/** Throws UsageError for a limit without a bound, which any value would meet. */
function boundedLimits(limits, where) {
    const open = limits.find(({ min, max }) => min === undefined && max === undefined);
    if (open === undefined)
        return limits;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'performance-unbounded',
        where: `performance in ${where}`,
        expected: `"min" or "max" of ${open.metric}.${open.value}`,
        found: 'neither',
        fix: 'add one: any value would pass',
    });
}
/** Tells whether a tier comes before uat. A gate of no environment may be one of any. */
function isEarly(tier) {
    return tier === 'development' || tier === 'testing';
}


/***/ }),

/***/ 67567:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ readSidecar),
/* harmony export */   n9: () => (/* binding */ sidecarSuffix),
/* harmony export */   yw: () => (/* binding */ refuseOtherBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39967);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74237);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83205);






/** Suffix of a sidecar's name, after the name of its report. */
const sidecarSuffix = '.krci.json';
const fields = ['commit', 'digest', 'producedAt', 'sha256'];
const forms = {
    commit: '7 to 64 lower-case hexadecimal digits',
    digest: 'sha256: and 64 lower-case hexadecimal digits',
    producedAt: 'a time with its zone, such as 2026-12-31T08:00:00Z',
    sha256: '64 lower-case hexadecimal digits',
};
/**
 * Reads `<report>.krci.json`, when there is one. Throws EvidenceError for one that is malformed.
 * Its form is `{"commit": …, "digest": …, "producedAt": …, "sha256": …}`, of which sha256 must be there.
 */
async function readSidecar(report, files) {
    const path = report + sidecarSuffix;
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    let whole;
    const text = await (0,_evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .U)({ name: path, bytes: once(bytes) });
    await (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text, { choices: { '': 'build' }, value: (_path, value) => void (whole = value) });
    if (!(0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(whole))
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'a JSON object' });
    const found = whole;
    const stray = Object.keys(found).find((key) => !fields.some((known) => known === key));
    if (stray !== undefined)
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: fields.join(', '), found: `the key ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(stray), 40)}` });
    const field = (name, pattern) => {
        const value = found[name];
        if (value === undefined || (typeof value === 'string' && pattern.test(value)))
            return (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOr */ .ph)(value);
        const instead = (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) ? 'an object' : (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(value), 40);
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: `${name} to be ${forms[name]}`, found: instead });
    };
    return {
        path,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        reportSha256: field('sha256', /^[0-9a-f]{64}$/) ?? withoutHash(path),
        commit: field('commit', /^[0-9a-f]{7,64}$/),
        digest: field('digest', /^sha256:[0-9a-f]{64}$/),
        time: (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(field('producedAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/)),
    };
}
/**
 * Refuses a sidecar whose hash differs.
 * It is of another report, or the report was changed since.
 */
function refuseOtherBytes(path, sidecar, sha256) {
    if (sidecar === undefined || sidecar.reportSha256 === sha256)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe({
        code: 'evidence-tampered',
        where: sidecar.path,
        expected: `the sha256 of ${path}, ${sha256}`,
        found: sidecar.reportSha256,
        fix: 'give the report that the sidecar was written for',
    });
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function withoutHash(path) {
    throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}


/***/ }),

/***/ 79797:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ writeExports),
/* harmony export */   UG: () => (/* binding */ refuseWithoutProduct)
/* harmony export */ });
/* unused harmony exports sarifOf, openVexOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27287);



/** Refuses an export of VEX statements without an artifact. Throws UsageError. */
function refuseWithoutProduct({ vex }, subject) {
    if (vex === undefined || subject.digest !== undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'export-without-artifact',
        where: 'export-vex',
        expected: 'an artifact by digest, since OpenVEX speaks of a product',
        found: 'none',
        fix: 'give artifact',
    });
}
/**
 * Writes the excepted findings to the requested files.
 * OpenVEX has no empty document (its schema, `statements`): then there is no file, and an earlier one, which would be
 * about an earlier run, is removed. `at` is the time of the run, ISO 8601.
 */
async function writeExports({ sarif, vex }, accepted, subject, at, { files, log }) {
    const write = (path, document) => files.write(path, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
    if (sarif !== undefined)
        await write(sarif, sarifOf(accepted));
    if (vex === undefined)
        return;
    const document = openVexOf(accepted, subject, at);
    if (document !== undefined)
        return write(vex, document);
    await files.remove(vex);
    log.info(`export-vex: no vulnerability was excepted, so there is nothing to say and no file ${vex}`);
}
/**
 * Makes a SARIF log of the excepted findings alone.
 * Each is suppressed from outside (SARIF 3.35), with the person who answers for it.
 */
function sarifOf(accepted) {
    const results = accepted.map(({ exception, item }) => ({
        ruleId: item.ids[0] ?? exception.id,
        level: item.level ?? 'warning',
        message: { text: item.message ?? `${item.ids[0]}${item.component === undefined ? '' : ` in ${item.component}`}` },
        ...(item.path !== undefined && { locations: [locationOf(item.path, item.line)] }),
        ...(item.fingerprint !== undefined && { partialFingerprints: fingerprintOf(item.fingerprint) }),
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                justification: exception.reason,
                properties: answerable(exception),
            },
        ],
    }));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'krci-deploy gate' } }, results }],
    };
}
function answerable({ owner, approver, ticket, expires }) {
    return { owner, approver, ticket, expires };
}
function locationOf(path, startLine) {
    const uri = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
    return {
        physicalLocation: { artifactLocation: { uri }, ...(startLine !== undefined && { region: { startLine } }) },
    };
}
function fingerprintOf(text) {
    const colon = text.indexOf(':');
    return { [text.slice(0, colon)]: text.slice(colon + 1) };
}
/**
 * Makes an OpenVEX document about the artifact.
 * Undefined where no vulnerability was excepted. An exception with a justification means not affected; one without
 * means that the risk is taken for a while, which is affected with an action, and which scanners do not leave out.
 */
function openVexOf(accepted, { artifact = '', digest = '' }, at) {
    const repository = artifact.slice(0, artifact.lastIndexOf('@'));
    const product = `${(0,_vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .packageUrlOf */ .r)({ repository, digest })}?repository_url=${encodeURIComponent(repository)}`;
    const statements = accepted
        .filter(({ item }) => item.component !== undefined)
        .map((one) => statementOf(one, product));
    if (statements.length === 0)
        return undefined;
    const said = { author: 'krci-deploy gate', timestamp: at, version: 1, statements };
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(said)).digest('hex');
    return {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `https://openvex.dev/docs/public/vex-${id}`,
        ...said,
    };
}
function statementOf({ exception, item }, product) {
    return {
        vulnerability: { name: item.ids[0] ?? exception.id },
        products: [{ '@id': product, subcomponents: [{ '@id': item.component }] }],
        ...statusOf(exception),
    };
}
function statusOf({ justification, reason, owner, approver, ticket, expires }) {
    // OpenVEX's schema takes a justification or an impact statement, not both.
    if (justification !== undefined)
        return { status: 'not_affected', justification, status_notes: reason };
    return {
        status: 'affected',
        action_statement: `Accepted until ${expires} by ${approver}, ${ticket}, owner ${owner}: ${reason}`,
    };
}


/***/ }),

/***/ 59109:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ loadExceptions),
/* harmony export */   wu: () => (/* binding */ parseExceptions)
/* harmony export */ });
/* unused harmony export defaultExceptionsFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52061);
/* harmony import */ var _flow_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32162);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87132);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99554);







const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';
const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'];
const known = [...required, 'component', 'path', 'object', 'justification'];
const maxExceptions = 5000;
/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one.
 * `environments`: those of the flow, where there is one. Throws UsageError with file, line and column for missing or
 * wrong parts.
 */
async function loadExceptions(named, environments, files) {
    const path = named ?? defaultExceptionsFile;
    const bytes = await files.read(path);
    if (bytes === undefined && named === undefined)
        return undefined;
    if (bytes === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-missing', where: path, expected: 'an exceptions file', found: 'none' });
    const exceptions = parseExceptions(bytes, path, environments);
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), exceptions };
}
/**
 * Parses the exceptions in a file's bytes; `path` is for messages.
 * Throws UsageError as `loadExceptions`.
 */
function parseExceptions(bytes, path, environments) {
    const document = (0,_flow_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlowDocument */ .b)(bytes, path);
    return entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
}
function entriesOf(document) {
    const { data } = document;
    const { apiVersion, exceptions, ...rest } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(data) ? data : {};
    if (apiVersion !== 'krci-deploy/v1')
        throw invalid(document.position([]), { expected: 'apiVersion: krci-deploy/v1', found: wordOf(apiVersion) });
    const [extra] = Object.keys(rest);
    if (extra !== undefined)
        throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
    if (!Array.isArray(exceptions))
        throw invalid(document.position([]), { expected: 'a list of exceptions', found: wordOf(exceptions) });
    if (exceptions.length > maxExceptions)
        throw invalid(document.position([]), {
            expected: `at most ${maxExceptions} exceptions`,
            found: `${exceptions.length}`,
        });
    return exceptions;
}
function exceptionOf(entry, index, document, environments) {
    const at = document.position(['exceptions', index]);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry))
        throw invalid(at, { expected: `an exception with ${required.join(', ')}`, found: wordOf(entry) });
    const extra = Object.keys(entry).find((key) => !known.includes(key));
    if (extra !== undefined)
        throw unknownKey(document.position(['exceptions', index], extra), extra, known);
    const text = (key) => requiredText(entry[key], key, at);
    const exception = {
        id: text('id'),
        component: entry['component'] === undefined ? undefined : text('component'),
        path: entry['path'] === undefined ? undefined : text('path'),
        object: entry['object'] === undefined ? undefined : text('object'),
        environments: environmentsOf(entry['environments'], environments, at),
        owner: text('owner'),
        approver: text('approver'),
        ticket: text('ticket'),
        reason: text('reason'),
        justification: entry['justification'] === undefined ? undefined : justificationOf(text('justification'), at),
        expires: dayOf(text('expires'), at),
        at,
    };
    for (const [role, name] of [['owner', exception.owner], ['approver', exception.approver]]) {
        if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfusable */ .r)(name))
            throw invalid(at, { expected: `Latin letters in the ${role}`, found: wordOf(name) });
    }
    if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.owner) === (0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.approver)) {
        throw invalid(at, { expected: 'an approver other than the owner', found: `${exception.owner} twice` });
    }
    return exception;
}
function requiredText(value, key, at) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return value.trim();
    throw invalid(at, { expected: `a text as ${key}`, found: wordOf(value) });
}
function environmentsOf(value, flow, at) {
    if (!Array.isArray(value) || value.length === 0)
        throw invalid(at, { expected: 'environments as a list of names', found: wordOf(value) });
    return value.map((name) => {
        const text = requiredText(name, 'an environment', at);
        if (flow === undefined || flow.includes(text))
            return text;
        throw invalid(at, { expected: `environments of the flow (${flow.join(', ')})`, found: wordOf(text) });
    });
}
function justificationOf(text, at) {
    if (_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.includes(text))
        return text;
    throw invalid(at, { expected: `justification as one of ${_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.join(', ')}`, found: wordOf(text) });
}
/** Checks that a day is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text, at) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
        return text;
    throw invalid(at, { expected: 'expires as a day such as 2026-12-31', found: wordOf(text) });
}
function wordOf(value) {
    if (value === undefined || value === null)
        return 'none';
    return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `a ${Array.isArray(value) ? 'list' : typeof value}`;
}
function invalid(where, parts) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-invalid', where, ...parts });
}
function unknownKey(at, key, among) {
    const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(key, among);
    const fix = guess === undefined ? `use one of ${among.join(', ')}` : `did you mean "${guess}"?`;
    return invalid(at, { found: `unknown key "${key.slice(0, 60)}"`, fix });
}


/***/ }),

/***/ 19606:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ guardOf),
  T: () => (/* binding */ whyNotApproved)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/files/codeowners.js
var codeowners = __webpack_require__(77825);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/trusted-file.js



/**
 * Reads a file's own repository on the platform of the run, in whatever repository that is. Returns a sentence where it
 * cannot be read, and undefined outside of a platform.
 */
async function trustedFile(file, reach) {
    const { files, git, gitops, log, platform } = reach;
    if (platform === undefined || platform.kind === 'local' || gitops === undefined)
        return undefined;
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, { files, git });
    const repository = home === undefined ? undefined : await (0,flow_home/* originOf */.yv)(home, git);
    if (home === undefined || repository === undefined)
        return `${file} is in no Git repository with an origin`;
    try {
        const opened = gitops.open(repository, undefined);
        const snapshot = await opened.snapshot();
        const branch = await opened.branch();
        const isGuarded = await (0,flow/* isProtected */.b)(repository, branch, { platform, log: log ?? quiet });
        return { path: home.path, repository, branch, isProtected: isGuarded, read: async (path) => snapshot.read(path) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return `the default branch of ${repository} cannot be read: ${error.message}`;
    }
}
const quiet = { warn: () => { } };

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/guard.js





/**
 * Returns the owners who must approve changes of a file by its repository's CODEOWNERS.
 * On a platform both are read from the default branch of the repository that the file lies in, which the platform must
 * protect: a job, a fork and a pushed branch write neither. Elsewhere both must be as committed: a file that a job
 * writes while it runs has no approval.
 */
async function guardOf(path, world) {
    const trusted = await trustedFile(path, world);
    if (trusted === undefined)
        return localGuard(path, world);
    if (typeof trusted === 'string')
        return unguarded(trusted, { name: '', repository: '', bytes: undefined });
    const { branch, repository, isProtected } = trusted;
    const name = `${branch} of ${repository}`;
    const content = { name, repository, bytes: await trusted.read(trusted.path) };
    if (content.bytes === undefined)
        return unguarded(`${name} has no ${trusted.path}`, content);
    if (!isProtected)
        return unguarded(`the platform does not protect ${name}`, content);
    const ownership = await (0,codeowners/* ownershipOf */.V)(trusted.path, platformOf(world), trusted);
    if (ownership === undefined)
        return unguarded(`there is no CODEOWNERS on ${name}`, content);
    return { owners: ownership.owners, problem: undefined, trusted: content };
}
async function localGuard(path, world) {
    const file = path.replace(/^(?:\.\/)+/, '');
    if ((0,external_node_path_.isAbsolute)(file) || file.split(/[/\\]/).includes('..')) {
        return unguarded(`${path} is no file of the repository`);
    }
    const ownership = await (0,codeowners/* ownershipOf */.V)(file, platformOf(world), world.files);
    if (ownership === undefined)
        return unguarded('there is no CODEOWNERS');
    for (const one of [file, ...ownership.places]) {
        if (!(await isCommitted(one, world)))
            return unguarded(`${one} is not as it is committed at HEAD`);
    }
    return { owners: ownership.owners, problem: undefined };
}
/** Explains why a file lacks a person's consent; undefined where CODEOWNERS gives it. */
function whyNotApproved({ owners, problem }, approver) {
    if (problem !== undefined)
        return problem;
    return owners.includes((0,login/* loginOf */.D)(approver)) ? undefined : `CODEOWNERS does not make ${approver} an owner of the file`;
}
/** Returns the platform that enforces CODEOWNERS. */
function platformOf({ platform }) {
    return platform?.kind ?? 'local';
}
function unguarded(problem, trusted) {
    return { owners: [], problem, ...(trusted !== undefined && { trusted }) };
}
/** Tells whether a file's bytes are those of HEAD. */
async function isCommitted(path, { files, git }) {
    const bytes = await files.read(path);
    const name = `HEAD:./${path}`;
    const { exitCode, text } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], {
        accept: [1, 128],
    });
    return exitCode === 0 && bytes !== undefined && blobName(bytes, text.trim().length) === text.trim();
}
/** Returns Git's name of a blob, in repositories of either hash. */
function blobName(bytes, length) {
    const hash = (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 99554:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   r: () => (/* binding */ isConfusable)
/* harmony export */ });
/**
 * Tells whether a name has characters that can be taken for others.
 * That is: letters of another script than Latin, signs that cannot be seen, or look-alikes inside of Latin. Logins of
 * GitHub and GitLab have none of them.
 */
function isConfusable(name) {
    return (name.normalize('NFKC') !== name.normalize('NFC') ||
        /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S} ]|[ıȷɑɡɩʟ‐-―․‚‛‹›⁄∕﹨＼]/u.test(name));
}
/** Normalizes a login for comparison: without @ and in lower case, as the platforms compare names. */
function loginOf(name) {
    return name.replace(/^@/, '').toLowerCase();
}


/***/ }),

/***/ 27287:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isProduct),
/* harmony export */   r: () => (/* binding */ packageUrlOf)
/* harmony export */ });
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55990);


/** Returns its package URL, by name and digest (purl-spec, type `oci`). */
function packageUrlOf({ repository, digest }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}`;
}
/**
 * Tells whether the product is the artifact.
 * By its digest, or, where it names none, by `pkg:oci/name?repository_url=…` for every digest of that repository.
 */
function isProduct({ names, digests }, { repository, digest }) {
    const named = [...digests, ...(0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsIn */ .V4)([...names])];
    if (named.length > 0)
        return named.includes(digest);
    return names.some((name) => {
        const purl = (0,_evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackageUrl */ .r)(name);
        return purl?.type === 'oci' && purl.version === undefined && purl.qualifiers.get('repository_url') === repository;
    });
}


/***/ }),

/***/ 64075:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   k: () => (/* binding */ runCheck)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Runs one external check. No answer counts as a failure. */
async function runCheck(external, ports, ledger) {
    try {
        const answer = await external.ask(ports, ledger);
        return { ...answer, checks: answer.checks.map((check) => withSource(check, external)) };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return {
            checks: external.rows.slice(0, 1).map((row) => withSource(unanswered(external.kind, row, error), external)),
        };
    }
}
/** Adds the server or platform that answered. */
function withSource(check, { rows }) {
    const row = rows.find(({ id }) => id === check.id) ?? rows[0];
    return row === undefined ? check : { ...check, from: check.from ?? row.from };
}
/** Makes the row of a check that gave no result. */
function unanswered(kind, row, error) {
    const { id, title, required, source } = row;
    const isUnavailable = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi;
    return {
        id,
        kind,
        title,
        required,
        source,
        status: 'error',
        found: isUnavailable ? `no answer: ${error.message}` : error.message,
        advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceOf(error),
        ...(isUnavailable && { unavailable: true }),
        code: error.code,
        evidence: [],
    };
}
function adviceOf({ problem: { fix } }) {
    return fix === undefined ? 'Correct it, and run the gate again' : `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}`;
}


/***/ }),

/***/ 16221:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js + 2 modules
var declaration = __webpack_require__(81640);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/gate/policy/limits.js
var policy_limits = __webpack_require__(83267);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js + 71 modules
var kinds = __webpack_require__(70948);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/explain.js



/** Lists the rule and file behind each required row. */
function decisionsOf(plan, checks) {
    const demanded = new Map(kinds/* reportChecks */.o.flatMap(({ demands }) => demands?.(plan.settings) ?? []).map((one) => [one.id, one]));
    const rows = new Map(plan.external.flatMap(({ kind, rows: all }) => all.map((row) => [row.id, { kind, row }])));
    return checks.flatMap((check) => {
        const { id, title, required, source } = check;
        if (source === undefined)
            return [];
        const requirement = (0,policy_limits/* ruleOf */.Y)(id);
        const limit = requirement && plan.limits[requirement.id];
        const asked = rows.get(id);
        const path = requirement?.rule ?? demanded.get(id)?.rule ?? asked?.row.rule ?? [asked?.kind ?? check.kind];
        return [{ id, title, required, ...decidedBy(source, { id, path, limit }, plan) }];
    });
}
function decidedBy(source, { id, path, limit }, { rules, limits, environment = '' }) {
    if (source === 'input')
        return { by: `input ${(0,policy_limits/* ruleOf */.Y)(id)?.input ?? path.join('.')}` };
    const implied = limit?.impliedBy === undefined ? undefined : (0,policy_limits/* ruleOf */.Y)(limit.impliedBy);
    const found = inFile(rules, environment, implied?.rule ?? path);
    if (implied !== undefined) {
        const origin = limits[implied.id]?.source === 'input' ? { by: `input ${implied.input}` } : found;
        return { ...origin, by: `implied by ${origin?.by ?? implied.rule.join('.')}` };
    }
    return found ?? { by: source === 'flow' ? 'the flow file' : `default of ${path.join('.')}` };
}
function inFile(rules, environment, path) {
    const rule = rules?.(environment, path);
    if (rule === undefined)
        return undefined;
    const by = rule.whole ? rule.at : `default below ${rule.at}`;
    return { by, at: rule.at, ...(rule.environment !== environment && { inheritedFrom: rule.environment }) };
}
/** Maps rows to the positions of their rules, by the row's id. */
function placesOf(decisions) {
    return new Map(decisions.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at]])));
}
function explainReport(decisions) {
    const rows = decisions.map(({ title, required, by, inheritedFrom }) => [title, required, by, inheritedFrom ?? '']);
    return [(0,report/* heading */.R_)('Who decided'), (0,report/* table */.tp)(['Check', 'Required', 'Decided by', 'Inherited from'], rows)];
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/evidence/text/source.js


/** No report is larger than this; a larger one is an accident or an attack. */
const maxReportBytes = 512 * 1024 * 1024;
/**
 * Opens a file as a source that hashes its bytes. The bytes pass once: what is judged is what is hashed.
 * Reading throws EvidenceError past `limit` bytes.
 */
function openSource(path, files, limit = maxReportBytes) {
    const chunks = files.stream(path)[Symbol.asyncIterator]();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    /** Why reading ended before the end: there is no fingerprint of a part. */
    let broken;
    async function next() {
        if (broken !== undefined)
            throw broken.cause;
        try {
            const result = await chunks.next();
            if (result.done === true)
                return { done: true, value: undefined };
            size += result.value.byteLength;
            if (size > limit)
                throw tooLarge(path, limit);
            hash.update(result.value);
            return result;
        }
        catch (cause) {
            broken = { cause };
            await chunks.return?.();
            throw cause;
        }
    }
    return {
        name: path,
        // No `return`: a reader that breaks off must not close the file before it is hashed.
        bytes: { [Symbol.asyncIterator]: () => ({ next }) },
        async fingerprint() {
            while ((await next()).done !== true)
                ;
            return { sha256: hash.copy().digest('hex'), size };
        },
    };
}
function tooLarge(name, limit) {
    const megabytes = Math.floor(limit / 1024 / 1024);
    return new errors/* EvidenceError */.oe({
        code: 'evidence-too-large',
        where: name,
        expected: `a report of at most ${megabytes} MiB`,
        found: 'more',
        fix: 'split it',
    });
}

// EXTERNAL MODULE: ./lib/src/files/glob.js
var glob = __webpack_require__(17674);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var evidence_binding = __webpack_require__(52933);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/baseline.js



/**
 * Binds a baseline, which must be of a known commit, and of another one than the artifact.
 * A report that is its own baseline has nothing new and has never fallen. Throws EvidenceError.
 */
function bindBaseline(path, origin, sidecar, binding) {
    const { commit, baselineCommit, now } = binding;
    const bound = (0,evidence_binding/* bindLoosely */.Bd)(path, origin, sidecar, now);
    const named = bound.commits ?? (baselineCommit === undefined ? [] : [baselineCommit]);
    if (commit === undefined || named.length === 0) {
        const [missing, fix] = commit === undefined
            ? ['no commit of the artifact', 'give commit']
            : ['one that names none', 'give baseline-commit'];
        throw new errors/* EvidenceError */.oe({
            code: 'baseline-unbound',
            where: path,
            expected: 'a baseline that is known to be of another commit than the artifact',
            found: missing,
            fix,
        });
    }
    if (named.some((one) => (0,evidence_binding/* isSameCommit */.sw)(one, commit))) {
        throw new errors/* EvidenceError */.oe({
            code: 'baseline-of-itself',
            where: path,
            expected: 'a baseline of an earlier commit',
            found: `one of ${(0,unreadable/* shown */.SP)(named.join(', '), 100)}, which is gated itself`,
        });
    }
    return { ...bound, commits: named };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/sidecar.js
var evidence_sidecar = __webpack_require__(67567);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/assess.js






/** Reads the reports of one kind, one after the other. */
async function assess(kind, plan, terms, files) {
    const reading = kind.open(terms.settings);
    const ofReport = { read: (source) => reading.read(source), bind: evidence_binding/* bind */.oI };
    const ofBaseline = {
        read: (source) => reading.readBaseline?.(source) ?? reading.read(source),
        bind: bindBaseline,
    };
    const own = await readAll(plan.files, ofReport, terms.binding, files);
    const before = await readAll(plan.baseline.files, ofBaseline, terms.binding, files);
    const rootedPaths = await rootedIn(reading.ambiguousPaths?.() ?? [], files);
    const unread = [...own.evidence, ...before.evidence].flatMap(({ problem }) => problem ?? []);
    return {
        evidence: own.evidence,
        baseline: before.evidence,
        problems: [...plan.problems, ...plan.baseline.problems, ...unread],
        measured: own.counted === 0 ? undefined : reading.measure({ ...terms, rootedPaths }),
    };
}
const maxAmbiguousPaths = 1000;
/**
 * Keeps paths that name a file of the working directory.
 * A path that looks like a pattern names none.
 */
async function rootedIn(paths, files) {
    const rooted = new Set();
    for (const path of paths.slice(0, maxAmbiguousPaths)) {
        if ((0,glob/* isPattern */.Pt)(path) || path.split('/').includes('..'))
            continue;
        const found = await files.glob(path).catch(() => []);
        if (found.length > 0)
            rooted.add(path);
    }
    return rooted;
}
async function readAll(paths, manner, binding, files) {
    const counted = new Set();
    const evidence = [];
    for (const path of paths)
        evidence.push(await readOne(path, manner, counted, binding, files));
    return { evidence, counted: counted.size };
}
async function readOne(path, manner, counted, binding, files) {
    const source = openSource(path, files);
    try {
        const sidecar = await (0,evidence_sidecar/* readSidecar */.YD)(path, files);
        const report = await manner.read(source);
        const fingerprint = await source.fingerprint();
        (0,evidence_sidecar/* refuseOtherBytes */.yw)(path, sidecar, fingerprint.sha256);
        const bound = manner.bind(path, report.origin, sidecar, binding);
        // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
        if (!counted.has(fingerprint.sha256))
            report.count();
        counted.add(fingerprint.sha256);
        const beside = sidecar && { sidecar: { path: sidecar.path, sha256: sidecar.sha256 } };
        return { path, ...fingerprint, ...bound, ...beside };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { path, ...(await fingerprintOrNothing(source)), problem: error.message, code: error.code };
    }
}
/** Returns the fingerprint; nothing for a file that cannot be read to its end. */
async function fingerprintOrNothing(source) {
    try {
        return await source.fingerprint();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { sha256: '', size: 0 };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(19606);
// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/match.js

/** Tells whether an exception matches a finding, whatever its dates and environments. */
function concerns(exception, item) {
    if (!item.ids.includes(exception.id))
        return false;
    if (exception.component !== undefined && !matches(exception.component, item.component))
        return false;
    if (exception.object !== undefined && !matches(exception.object, item.object))
        return false;
    return exception.path === undefined || matches(exception.path, item.path);
}
/** Matches a value; an unknown value matches nothing. */
function matches(pattern, value) {
    return value !== undefined && (0,wildcard/* matchesPath */.$h)(pattern, value);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/ledger.js


const dayMs = 24 * 60 * 60 * 1000;
const soonDays = 14;
/** Conditions of SonarQube's quality gate go by their metric: `sonar:new_coverage`. */
const conditionPrefix = 'sonar:';
/** Findings about Kubernetes objects go by their rule: `manifests/replicas`. */
const objectPrefix = 'manifests/';
function createLedger(all, circumstances) {
    const { environment, now } = circumstances;
    const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
    const uses = new Map();
    const accepted = [];
    const asked = new Set();
    const holds = (one) => daysLeft(one, now) >= 0 && !isTooLong(one, circumstances) && circumstances.whyNot(one) === undefined;
    return {
        excepts(item) {
            asked.add(sortOf(item));
            const about = exceptions.filter((one) => concerns(one, item));
            for (const one of about)
                uses.set(one, (uses.get(one) ?? 0) + 1);
            const exception = about.find((one) => holds(one));
            if (exception !== undefined)
                accepted.push({ exception, item });
            return exception !== undefined;
        },
        accepted: () => accepted,
        used: () => [...uses]
            .filter(([one]) => holds(one))
            .map(([one, count]) => ({
            id: one.id,
            owner: one.owner,
            approver: one.approver,
            ticket: one.ticket,
            reason: one.reason,
            expires: one.expires,
            uses: count,
            daysLeft: daysLeft(one, now),
        })),
        warnings() {
            // A gate that read no packages cannot tell that an exception for one is not needed.
            const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
            return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
        },
    };
}
/** Returns the sort of check that a finding comes from. */
function sortOf({ ids, component, object }) {
    if (component !== undefined)
        return 'packages';
    if (object !== undefined)
        return 'objects';
    return ids.some((id) => id.startsWith(conditionPrefix)) ? 'conditions' : 'code';
}
function subjectOf({ id, component, path, object }) {
    if (id.startsWith(conditionPrefix))
        return 'conditions';
    if (component !== undefined)
        return 'packages';
    if (object !== undefined || id.startsWith(objectPrefix))
        return 'objects';
    return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}
/** Returns whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }, now) {
    const today = Date.parse(now.toISOString().slice(0, 10));
    return Math.round((Date.parse(expires) - today) / dayMs);
}
function isTooLong(one, { now, maxTermMs }) {
    return daysLeft(one, now) * dayMs > maxTermMs;
}
function warningOf(one, isUsed, circumstances) {
    const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
    const left = daysLeft(one, circumstances.now);
    if (!isUsed)
        return `${name} is about nothing that was found: remove it`;
    if (left < 0)
        return `${name} expired on ${one.expires}, so what it was about counts again`;
    if (isTooLong(one, circumstances)) {
        const days = Math.floor(circumstances.maxTermMs / dayMs);
        return `${name} does not count: it ends ${(0,amount/* inDays */.DV)(left)}, and the longest term is ${days} days`;
    }
    const whyNot = circumstances.whyNot(one);
    if (whyNot !== undefined)
        return `${name} does not count: ${whyNot}`;
    return left <= soonDays ? `${name} expires on ${one.expires}, ${(0,amount/* inDays */.DV)(left)}: fix it or renew it` : undefined;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/people.js


/** Names that are looked up for one gate. */
const maxNames = 500;
/** What a login of GitHub or GitLab is made of. */
const people_login = /^[a-z0-9_][a-z0-9_.-]{0,254}$/;
/**
 * Explains, for each exception, why its owner and approver are not known to be two people: a name without an account on
 * the platform, a program, two names of one account. Exceptions whose people are known are left out. Outside of a
 * platform nobody can tell, and names are compared alone.
 */
async function unknownPeople(exceptions, platform) {
    if (platform === undefined || platform.kind === 'local')
        return new Map();
    const accounts = new Map();
    const names = new Set(exceptions.flatMap(({ owner, approver }) => [(0,login/* loginOf */.D)(owner), (0,login/* loginOf */.D)(approver)]));
    for (const name of [...names].slice(0, maxNames))
        accounts.set(name, await accountOrReason(name, platform));
    const reasons = exceptions.flatMap((one) => {
        const reason = reasonOf(one, accounts);
        return reason === undefined ? [] : [[one, reason]];
    });
    return new Map(reasons);
}
async function accountOrReason(name, platform) {
    if (!people_login.test(name))
        return 'is no name of an account';
    try {
        const account = await platform.account(name);
        if (account === undefined)
            return `has no account on ${platform.kind === 'gitlab' ? 'GitLab' : 'GitHub'}`;
        return account.flaw ?? account;
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return `cannot be looked up: ${error.message}`;
    }
}
function reasonOf({ owner, approver }, accounts) {
    const [first, second] = [owner, approver].map((name) => accounts.get((0,login/* loginOf */.D)(name)) ?? 'was not looked up');
    if (typeof first === 'string')
        return `its owner ${owner} ${first}`;
    if (typeof second === 'string')
        return `its approver ${approver} ${second}`;
    return first?.id === second?.id ? `${owner} and ${approver} are one account` : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/reviewed.js





/** Upper bound of the file's commits that are read, newest first. */
const maxCommits = 200;
const maxBytes = 16 * 1024 * 1024;
/**
 * Returns those of `wanted` whose approver approved the merged request that brought them into the file's repository.
 * The platform gives the requests; an entry must have come as it stands now. Entries are compared as data: a deletion
 * in an entry makes another entry of it. Where the platform or history has no answer, none of them is returned; the
 * log gives the reason.
 */
async function reviewedExceptions({ path }, wanted, reach, repository) {
    const { platform, log } = reach;
    if (wanted.length === 0 || platform === undefined || platform.kind === 'local')
        return new Set();
    try {
        const origins = await originsOf(wanted, await historyOf(path, reach));
        const changes = new Map();
        for (const commit of new Set(origins.values()))
            changes.set(commit, await platform.changeOf({ repository, commit }));
        return new Set(wanted.filter((one) => isApprovedBy(one.approver, changes.get(origins.get(one) ?? ''))));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) && !(error instanceof git/* GitError */.X))
            throw error;
        log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
        return new Set();
    }
}
async function historyOf(path, { files, git }) {
    const file = files.resolve(path);
    const options = { cwd: (0,external_node_path_.dirname)(file), maxOutput: maxBytes };
    const format = ['log', `--max-count=${maxCommits}`, '--format=%H %P', 'HEAD', '--', file];
    const { text } = await git.run(format, options);
    const commits = text.split('\n').flatMap((line) => {
        const [name = '', ...parents] = line.split(' ').filter((part) => part !== '');
        return name === '' ? [] : [{ name, parents }];
    });
    const shallow = await git.run(['rev-parse', '--is-shallow-repository'], options);
    const isShallow = shallow.text.trim() !== 'false';
    const known = new Map();
    return {
        // The oldest commits of a shallow clone seem to have brought their whole content.
        commits: isShallow ? commits.filter(({ parents }) => parents.length > 0) : commits,
        async entriesAt(commit) {
            const before = known.get(commit);
            if (before !== undefined)
                return before;
            const { exitCode, stdout } = await git.run(['show', `${commit}:./${(0,external_node_path_.basename)(file)}`], {
                ...options,
                accept: [128],
            });
            const entries = exitCode === 0 ? entriesIn(stdout, path) : new Set();
            known.set(commit, entries);
            return entries;
        },
    };
}
/** Reads the entries at a commit; a file that was no list of exceptions had none. */
function entriesIn(bytes, path) {
    try {
        return new Set((0,file/* parseExceptions */.wu)(bytes, path, undefined).map(dataOf));
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return new Set();
        throw error;
    }
}
/**
 * Returns those entries that the file does not have, as they stand, on the default branch of its own repository. Outside
 * of a platform that is nobody's to say.
 */
function entriesNotOn(trusted, { path }, exceptions) {
    if (trusted === undefined)
        return new Set();
    const known = trusted.bytes === undefined ? new Set() : entriesIn(trusted.bytes, path);
    return new Set(exceptions.filter((one) => !known.has(dataOf(one))));
}
/** Serializes an exception without its position. */
function dataOf({ at: _at, ...data }) {
    return JSON.stringify(data, (_key, value) => value ?? null);
}
/**
 * Finds, for each exception, the newest commit that brought it.
 * That commit has the whole entry and none of its parents has.
 */
async function originsOf(wanted, history) {
    const origins = new Map();
    const head = await history.entriesAt('HEAD');
    const left = new Map(wanted.filter((one) => head.has(dataOf(one))).map((one) => [one, dataOf(one)]));
    for (const { name, parents } of history.commits) {
        if (left.size === 0)
            break;
        const own = await history.entriesAt(name);
        const before = await Promise.all(parents.map((parent) => history.entriesAt(parent)));
        for (const [one, data] of left) {
            if (!own.has(data) || before.some((entries) => entries.has(data)))
                continue;
            origins.set(one, name);
            left.delete(one);
        }
    }
    return origins;
}
function isApprovedBy(approver, change) {
    const name = (0,login/* loginOf */.D)(approver);
    return (change?.requests ?? []).some(({ author, reviews, isDefaultBase }) => isDefaultBase !== false &&
        (0,login/* loginOf */.D)(author) !== name &&
        reviews.some(({ reviewer, state, stale, flaw }) => (0,login/* loginOf */.D)(reviewer) === name && state === 'approved' && !stale && flaw === undefined));
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/purl.js
var purl = __webpack_require__(55990);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/vex-artifact.js
var vex_artifact = __webpack_require__(27287);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/idle-statements.js


const maxWarnings = 5;
/**
 * Warns of statements that would take a finding away and take none.
 * Either they miss one which counts, or they are about this artifact and match nothing that was found. Statements
 * about other artifacts are no mistake.
 */
function idleWarnings(freeing, artifact, seen) {
    // A gate that read no packages, or none with a weakness, cannot tell that a statement is not needed.
    if (seen.found.size === 0)
        return [];
    const all = freeing
        .filter((said) => !seen.reached.has(said))
        .flatMap((said) => idle_statements_warningOf(said, artifact, seen) ?? []);
    const more = all.length - maxWarnings;
    return more <= 0
        ? all
        : [...all.slice(0, maxWarnings), `${more} more of the VEX statements apply to nothing that was found`];
}
function idle_statements_warningOf({ file, statement }, artifact, { found }) {
    const { id, vulnerabilities, products } = statement;
    const own = products.filter((product) => (0,vex_artifact/* isProduct */.g)(product, artifact));
    const missed = vulnerabilities.find((name) => found.get(name) !== undefined);
    const name = `${id} of ${file.path}, about ${(0,unreadable/* shown */.SP)(missed ?? vulnerabilities[0] ?? '')},`;
    if (missed === undefined) {
        const isNeeded = own.length === 0 || vulnerabilities.some((one) => found.has(one));
        return isNeeded ? undefined : `${name} is about nothing that was found: remove it`;
    }
    if (own.length === 0) {
        const names = products.flatMap((product) => [...product.names, ...product.digests].slice(0, 1));
        return `${name} does not apply: expected the product ${(0,vex_artifact/* packageUrlOf */.r)(artifact)}, found ${listed(names)}`;
    }
    const parts = own.flatMap(({ components = [] }) => components);
    return `${name} does not apply: expected the subcomponent ${(0,unreadable/* shown */.SP)(found.get(missed) ?? '')}, found ${listed(parts)}`;
}
function listed(names) {
    const [first, ...others] = new Set(names);
    if (first === undefined)
        return 'none';
    return `${(0,unreadable/* shown */.SP)(first, 120)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/statements.js



const maxSkewMs = 5 * 60_000;
function createStatements(files, artifact, now) {
    const all = files.flatMap((file) => file.statements.map((statement) => ({ file, statement })));
    const trusted = all.filter(({ file }) => file.trustedBy !== undefined);
    const counting = trusted.filter((said) => whyVoid(said, now) === undefined);
    const uses = new Map();
    const byName = indexed(counting);
    const reached = new Set();
    const found = new Map();
    return {
        takesAway({ ids, component }) {
            if (component === undefined || artifact === undefined)
                return false;
            const about = ids.flatMap((id) => byName.get(id) ?? []).filter((said) => isAbout(said, artifact, component));
            for (const said of about)
                reached.add(said);
            const newest = about.toSorted(byWeight)[0];
            const isFree = newest !== undefined && frees(newest.statement);
            for (const id of ids)
                found.set(id, found.get(id) ?? (isFree ? undefined : component));
            if (!isFree)
                return false;
            uses.set(newest, (uses.get(newest) ?? 0) + 1);
            return true;
        },
        used: () => [...uses].map(([said, count]) => usedOf(said, count)),
        warnings: () => [
            ...files.flatMap(({ path, problem }) => (problem === undefined ? [] : [`${path} does not count: ${problem}`])),
            ...trusted.flatMap((said) => whyVoid(said, now) ?? []),
            ...(artifact === undefined && trusted.length > 0
                ? ['VEX statements do not count: the gate has no artifact']
                : []),
            ...(artifact === undefined
                ? []
                : idleWarnings(counting.filter(({ statement }) => frees(statement)), artifact, { reached, found })),
        ],
    };
}
function indexed(all) {
    const byName = new Map();
    for (const said of all) {
        for (const name of new Set(said.statement.vulnerabilities)) {
            const known = byName.get(name);
            if (known === undefined)
                byName.set(name, [said]);
            else
                known.push(said);
        }
    }
    return byName;
}
function frees({ status }) {
    return status === 'not_affected' || status === 'fixed';
}
/** Explains why a statement takes nothing away; undefined where it can, or is not meant to. */
function whyVoid({ file, statement }, now) {
    if (!frees(statement))
        return undefined;
    const name = `${statement.id} of ${file.path} does not count: it`;
    if (statement.status === 'not_affected' && statement.reason === undefined) {
        return `${name} has neither a justification nor an impact statement`;
    }
    if (statement.time === undefined)
        return `${name} has no time`;
    return statement.time.at - now.getTime() > maxSkewMs ? `${name} is of the future` : undefined;
}
/** Sorts the newest first; of two at once, or without times, the one that takes nothing away. */
function byWeight(a, b) {
    return timeOf(b) - timeOf(a) || Number(frees(a.statement)) - Number(frees(b.statement));
}
function timeOf({ statement }) {
    return statement.time?.at ?? Number.MAX_SAFE_INTEGER;
}
function isAbout({ statement }, artifact, component) {
    return statement.products.some((product) => (0,vex_artifact/* isProduct */.g)(product, artifact) && (product.components?.some((one) => isOf(one, component)) ?? true));
}
function isOf(pattern, component) {
    const [meant, one] = [(0,purl/* parsePackageUrl */.r)(pattern), (0,purl/* parsePackageUrl */.r)(component)];
    return meant !== undefined && one !== undefined ? (0,purl/* matchesPackage */.C)(meant, one) : pattern === component;
}
function usedOf({ file, statement }, uses) {
    return {
        file: file.path,
        sha256: file.sha256,
        statement: statement.id,
        vulnerability: statement.vulnerabilities[0] ?? '',
        status: statement.status,
        ...(statement.reason !== undefined && { reason: statement.reason }),
        author: file.author,
        trustedBy: file.trustedBy ?? '',
        uses,
    };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/run.js
var run = __webpack_require__(64075);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict_verdict = __webpack_require__(28887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/verdict/judge.js










/** Reads the evidence, runs the checks and gives the verdict. Changes nothing. */
async function judge(plan, ports) {
    const checks = [];
    const numbers = {};
    const exceptions = await ledgerFor(plan, ports);
    const statements = createStatements(plan.vex, vexArtifact(plan.subject), ports.clock.now());
    const ledger = withStatements(exceptions, statements);
    const binding = { ...plan.binding, now: ports.clock.now() };
    const files = ports.files.readingAlso(plan.evidenceRoots);
    for (const kind of kinds/* reportChecks */.o) {
        const evidence = plan.evidence[kind.kind];
        if (evidence === undefined)
            continue;
        const assessment = await assess(kind, evidence, { ...plan, binding, ledger }, files);
        checks.push(...(0,verdict_verdict/* checksOf */.tg)(kind, plan, assessment));
        if (assessment.problems.length === 0)
            Object.assign(numbers, assessment.measured?.outputs);
    }
    const approvals = [];
    const findings = [];
    for (const question of plan.external) {
        const answer = await (0,run/* runCheck */.k)(question, ports, ledger);
        checks.push(...answer.checks);
        approvals.push(...(answer.approvals ?? []));
        findings.push(...(answer.findings ?? []));
    }
    for (const warning of [...ledger.warnings(), ...statements.warnings()]) {
        checks.push((0,verdict_verdict/* warningOf */.aj)('exceptions', warning, []));
    }
    const opened = (0,break_glass/* breakGlass */.Mb)(plan.breakGlass, checks, approvals, ports);
    const found = { ...opened, exceptions: ledger.used(), vex: statements.used(), approvals, findings };
    const verdict = verdictFrom(plan, found, ports.clock.now());
    return { verdict, numbers, accepted: ledger.accepted() };
}
/**
 * Makes the ledger of exceptions.
 * An exception counts when it is on the default branch of its repository, its owner and approver are two people, and
 * the approver guards the file that it is in, or reviewed the request that brought it.
 */
async function ledgerFor(plan, ports) {
    const { exceptions, environment, maxTermMs } = plan;
    const now = ports.clock.now();
    if (exceptions === undefined)
        return createLedger([], { environment, now, maxTermMs, whyNot: () => undefined });
    const own = exceptions.exceptions.filter(({ environments }) => environment !== undefined && environments.includes(environment));
    const guard = await (0,exceptions_guard/* guardOf */.H)(exceptions.path, ports);
    const absent = entriesNotOn(guard.trusted, exceptions, own);
    const strangers = await unknownPeople(own.filter((one) => !absent.has(one)), ports.platform);
    const unguarded = own.filter((one) => !absent.has(one) && !strangers.has(one) && (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver) !== undefined);
    const reviewed = await reviewedExceptions(exceptions, unguarded, ports, guard.trusted?.repository);
    return createLedger(exceptions.exceptions, {
        environment,
        now,
        maxTermMs,
        whyNot: (one) => {
            if (absent.has(one))
                return absence(guard);
            return strangers.get(one) ?? (reviewed.has(one) ? undefined : (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver));
        },
    });
}
function absence({ problem, trusted }) {
    return trusted?.bytes === undefined
        ? (problem ?? 'its repository cannot be read')
        : `it is not so on ${trusted.name}`;
}
/** Applies both to every finding, so that each records where it is needed. */
function withStatements(ledger, statements) {
    return {
        ...ledger,
        excepts(item) {
            const excepted = ledger.excepts(item);
            return statements.takesAway(item) || excepted;
        },
    };
}
function vexArtifact({ artifact, digest }) {
    if (artifact === undefined || digest === undefined)
        return undefined;
    return { repository: artifact.slice(0, artifact.indexOf('@')), digest };
}
function verdictFrom(plan, { checks, exceptions, vex, approvals, findings, broken }, now) {
    return {
        schemaVersion: '1',
        subject: plan.subject,
        ...(plan.environment !== undefined && { environment: plan.environment }),
        policy: plan.policy,
        checks,
        exceptions,
        ...(vex.length > 0 && { vex }),
        ...(findings.length > 0 && { findings }),
        ...(approvals.length > 0 && { approvals }),
        ...(plan.change !== undefined && { change: plan.change }),
        ...(broken !== undefined && { breakGlass: broken }),
        verdict: (0,verdict_verdict/* verdictOf */.Vj)(checks),
        at: now.toISOString(),
    };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var verdict_record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/report.js




const words = {
    pass: '✅ pass',
    warn: '⚠️ warning',
    fail: '❌ fail',
    error: '⛔ no proof',
    skip: 'shown only',
};
/** Reports the planned checks with their files, and on request the source of each. */
function planReport(plan) {
    const checks = plannedChecks(plan);
    const rows = checks.map(({ title, required, source, from }) => [
        title,
        required,
        sourceOf(source, plan),
        filesOf(from),
    ]);
    const problems = Object.values(plan.evidence).flatMap((evidence) => evidence.problems);
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(plan.environment)}`),
        (0,report/* paragraph */.FY)(`${subjectLine(plan.subject)}.`),
        (0,report/* table */.tp)(['Check', 'Required', 'Decided by', 'Evidence'], rows),
        ...(problems.length > 0 ? [(0,report/* listing */.RR)(problems)] : []),
        ...(plan.explain ? explainReport(decisionsOf(plan, checks)) : []),
    ];
}
/** Returns the source of each rule, on request. */
function planAsData(plan) {
    return plan.explain ? { decisions: decisionsOf(plan, plannedChecks(plan)) } : undefined;
}
/** Reports the verdict for a release manager: the table, and below it the advice. */
function verdictReport(verdict) {
    const rows = verdict.checks.map((check) => [
        check.title,
        check.required,
        check.found,
        check.evidence.length === 0 ? (check.from ?? 'none') : filesOf(check.evidence.map(({ path }) => path)),
        words[check.status],
    ]);
    const closing = verdict.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    // Rows about the same unusable reports share one advice.
    const tasks = closing.filter(({ kind, found, status }, index) => {
        const before = closing[index - 1];
        return status === 'fail' || before?.kind !== kind || before.found !== found;
    });
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(verdict.environment)}: ${verdict.breakGlass === undefined ? '' : '🚨 BREAK-GLASS, '}${words[verdict.verdict]}`),
        ...breakGlassBlocks(verdict),
        (0,report/* paragraph */.FY)(`${subjectLine(verdict.subject)}. ${policyLine(verdict)}${validityLine(verdict)}`),
        (0,report/* table */.tp)(['Check', 'Required', 'Found', 'Evidence', 'Verdict'], rows),
        ...(tasks.length > 0 ? [(0,report/* heading */.R_)('What to do'), ...tasks.flatMap((check) => taskBlocks(check))] : []),
        ...exceptionBlocks(verdict.exceptions),
        ...statementBlocks(verdict.vex ?? []),
        ...approvalBlocks(verdict.approvals ?? []),
        ...evidenceBlocks(verdict.checks),
    ];
}
function breakGlassBlocks({ breakGlass }) {
    if (breakGlass === undefined)
        return [];
    const { starter, approvers, reason, ticket, hours, overrode, issue } = breakGlass;
    const rows = [
        ['Who', `${starter} started it, ${approvers.join(', ')} approved it`],
        ['Why', `${reason} (${ticket})`],
        ['Past', overrode.join(', ')],
        ['For', (0,amount/* amount */.vj)(hours, 'hour')],
        ['Followed up in', issue ?? 'no issue'],
    ];
    return [(0,report/* table */.tp)(['Break-glass', ''], rows)];
}
function taskBlocks(check) {
    const details = check.details ?? [];
    return [
        (0,report/* paragraph */.FY)(`${check.title}: ${check.advice ?? 'see the evidence'}.`),
        ...(details.length > 0 ? [(0,report/* listing */.RR)(details)] : []),
    ];
}
function exceptionBlocks(exceptions) {
    if (exceptions.length === 0)
        return [];
    const rows = exceptions.map((one) => [
        one.id,
        `${one.uses}`,
        one.owner,
        one.approver,
        one.ticket,
        `${one.expires} (${(0,amount/* inDays */.DV)(one.daysLeft)})`,
    ]);
    return [(0,report/* heading */.R_)('Exceptions used'), (0,report/* table */.tp)(['Finding', 'Times', 'Owner', 'Approved by', 'Ticket', 'Expires'], rows)];
}
function statementBlocks(statements) {
    if (statements.length === 0)
        return [];
    const rows = statements.map((one) => [
        one.vulnerability,
        `${one.uses}`,
        one.reason === undefined ? one.status : `${one.status}: ${one.reason}`,
        one.author,
        one.trustedBy,
        `${one.file}, ${one.statement}`,
    ]);
    const titles = ['Vulnerability', 'Times', 'Status', 'Author', 'Vouched for by', 'Statement'];
    return [(0,report/* heading */.R_)('VEX statements used'), (0,report/* table */.tp)(titles, rows)];
}
function approvalBlocks(approvals) {
    if (approvals.length === 0)
        return [];
    const rows = approvals.map(({ approver, at, where }) => [approver, where, at ?? 'not said']);
    return [(0,report/* heading */.R_)('Approvals'), (0,report/* table */.tp)(['Who', 'Where', 'When'], rows)];
}
function evidenceBlocks(checks) {
    const items = new Map();
    for (const { evidence, baseline = [] } of checks) {
        for (const item of evidence)
            items.set(item.path, item);
        for (const item of baseline)
            items.set(`${item.path} (baseline)`, item);
    }
    if (items.size === 0)
        return [];
    const rows = [...items].slice(0, 50).map(([name, item]) => evidenceRow(name, item));
    const more = items.size - rows.length;
    return [
        (0,report/* heading */.R_)('Evidence'),
        (0,report/* table */.tp)(['File', 'About', 'Made', 'Bytes', 'sha256'], rows),
        ...(more > 0 ? [(0,report/* paragraph */.FY)(`And ${more} more; the verdict names them all.`)] : []),
    ];
}
function evidenceRow(name, { commits = [], digests = [], producedAt, size, sha256 }) {
    const about = [...commits.map((commit) => commit.slice(0, 12)), ...digests.map((digest) => digest.slice(0, 19))];
    const [first = 'not said', ...others] = about;
    const what = others.length === 0 ? first : `${first} and ${others.length} more`;
    return [name, what, producedAt?.replace(/\.\d+Z$/, 'Z') ?? 'not said', `${size}`, sha256.slice(0, 12)];
}
function subjectLine(subject) {
    const named = [subject.application, subject.version].filter((part) => part !== undefined).join(' ');
    const parts = [named, subject.artifact ?? '', subject.commit === undefined ? '' : `commit ${subject.commit}`];
    const line = parts.filter((part) => part !== '').join(', ');
    return line === '' ? 'No artifact was named' : `About ${line}`;
}
function policyLine({ policy }) {
    if (policy.path === undefined)
        return 'Thresholds were given as inputs.';
    const sum = `sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}`;
    const { path, branch, commit } = policy;
    if (commit === undefined)
        return `Thresholds are those of the local ${path} (${sum}).`;
    return `Thresholds are those of ${path} at ${commit.slice(0, 12)} of ${branch} (${sum}).`;
}
function validityLine({ verdict, expires }) {
    const opens = verdict === 'pass' || verdict === 'warn';
    return opens && expires !== undefined ? ` The verdict holds until ${expires}.` : '';
}
function sourceOf(source, plan) {
    if (source === 'flow')
        return plan.policy.path ?? 'flow file';
    return source === 'input' ? 'an input' : 'default';
}
function intoOf(environment) {
    return environment === undefined ? '' : ` into ${environment}`;
}
function filesOf(paths) {
    const [first, ...rest] = paths;
    if (first === undefined)
        return 'none';
    return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
/** Lists the planned checks, in the order of the verdict. */
function plannedChecks({ limits, evidence, external, settings }) {
    const measured = kinds/* reportChecks */.o.flatMap(({ kind, rows }) => rows.flatMap(({ id, title, unit }) => {
        const limit = limits[id];
        if (limit === undefined)
            return [];
        const required = `at ${limit.bound} ${(0,amount/* amount */.vj)(limit.value, unit)}`;
        return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }));
    const demanded = kinds/* reportChecks */.o.flatMap(({ kind, demands }) => (demands?.(settings) ?? []).map(({ id, title, required }) => {
        return { id, kind, title, required, source: 'flow', from: evidence[kind]?.files ?? [] };
    }));
    const asked = external.flatMap(({ kind, rows }) => rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })));
    return [...measured, ...demanded, ...asked];
}

// EXTERNAL MODULE: ./lib/src/flow/verdict-validity.js
var verdict_validity = __webpack_require__(87561);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/proof.js
var verdict_proof = __webpack_require__(91132);
;// CONCATENATED MODULE: ./lib/src/steps/gate/verdict/reuse.js


const hour = 60 * 60 * 1000;
const day = 24 * hour;
/**
 * Reuses an earlier verdict with the same result, and its time.
 * A second run changes nothing so. A verdict that is half through its time is given anew.
 */
async function settle(draft, { proof, record, verdictFile }, files) {
    const text = verdictFile === undefined ? '' : new TextDecoder().decode(await files.read(verdictFile));
    const [, said = ''] = /^ {2}"at": "([^"]{20,30})",?$/m.exec(text) ?? [];
    const written = dated(draft, said, proof);
    if (isYoung(written, draft.at) && (0,verdict_proof/* verdictJson */.Gq)(written) === text)
        return written;
    const earlier = record?.earlier?.record;
    const recorded = dated(draft, earlier?.time ?? '', proof);
    const isSame = (0,verdict_proof/* digestOfVerdict */.V6)(recorded) === earlier?.verdictDigest;
    return isSame && isYoung(recorded, draft.at) ? recorded : dated(draft, draft.at, proof);
}
/** Writes the verdict where it is not there yet; returns whether it did. */
async function writeVerdict(path, verdict, files) {
    if (path === undefined)
        return false;
    const bytes = new TextEncoder().encode((0,verdict_proof/* verdictJson */.Gq)(verdict));
    const before = await files.read(path);
    if (before !== undefined && Buffer.compare(before, bytes) === 0)
        return false;
    await files.write(path, bytes);
    return true;
}
function dated(verdict, at, proof) {
    const { at: _at, ...rest } = verdict;
    if (Number.isNaN(Date.parse(at)))
        return { ...rest, at };
    const exceptions = verdict.exceptions.map(({ expires }) => Date.parse(expires) + day);
    const emergency = (verdict.breakGlass?.hours ?? Number.POSITIVE_INFINITY) * hour;
    const end = Math.min(Date.parse(at) + Math.min(proof?.validFor ?? verdict_validity/* defaultValidForMs */.p, emergency), ...exceptions);
    return { ...rest, at, expires: new Date(end).toISOString() };
}
/** Tells whether half of its time is still to come; always so for a verdict without an end. */
function isYoung({ at, expires }, now) {
    const age = Date.parse(now) - Date.parse(at);
    if (expires === undefined)
        return !Number.isNaN(age);
    return age >= 0 && age < (Date.parse(expires) - Date.parse(at)) / 2;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/text.js
/** Tells whether a row keeps the gate closed. */
function isClosed({ status }) {
    return status === 'fail' || status === 'error';
}
/** Describes a row in one line. */
function sentenceOf({ required, found, advice }) {
    return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/code-quality.js


/**
 * Writes failures and warnings as GitLab's Code Quality report ("Code Quality report format").
 * There is an issue for each row, at its rule, and one for each finding that has a place in the code.
 */
function codeQualityOf(verdict, places) {
    const rows = verdict.checks.filter((check) => isClosed(check) || check.status === 'warn');
    const said = [
        ...rows.map((check) => rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.')),
        ...rows.flatMap((check) => findingSources(check)),
    ];
    return `${JSON.stringify(issuesOf(said), null, 2)}\n`;
}
const severities = { fail: 'critical', error: 'blocker', warn: 'minor' };
function rowIssue(check, place, fallback) {
    const [, path = fallback, line = '1'] = /^(.+):(\d+):\d+$/.exec(place ?? '') ?? [];
    const description = check.status === 'warn' ? check.found : `${check.title}: ${sentenceOf(check)}`;
    const severity = severities[check.status === 'fail' || check.status === 'warn' ? check.status : 'error'];
    return { name: check.id, description, severity, path, line: Number(line) };
}
function findingSources({ id, findings = [] }) {
    return findings.map(({ path, line = 1, message }) => ({
        name: id,
        description: message,
        severity: 'major',
        path,
        line,
    }));
}
/** Numbers issues of several lines of a file: GitLab shows one issue for each fingerprint. */
function issuesOf(all) {
    const counts = new Map();
    return all.map((said) => {
        const what = JSON.stringify([said.name, said.path, said.description]);
        const before = counts.get(what) ?? 0;
        counts.set(what, before + 1);
        return issue(said, before === 0 ? what : `${what}${before}`);
    });
}
/**
 * Makes an issue.
 * Its fingerprint leaves out the line, so that it stays when the code above changes.
 */
function issue({ name, description, severity, path, line }, what) {
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(what).digest('hex');
    const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
    return { description, check_name: `krci-deploy/gate/${name}`, fingerprint, severity, location };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/junit.js

/** Writes the checks as JUnit XML, a case each, as GitLab's `artifacts:reports:junit` and others show it. */
function junitOf({ checks, environment, at }) {
    const of = (status) => checks.filter((check) => check.status === status).length;
    const name = environment === undefined ? 'gate' : `gate into ${environment}`;
    const counts = `tests="${checks.length}" failures="${of('fail')}" errors="${of('error')}" skipped="${of('skip')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="krci-deploy" ${counts}>`,
        `  <testsuite name="${attribute(name)}" ${counts} timestamp="${at.slice(0, 19)}">`,
        ...checks.map((check) => caseOf(check)),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(check) {
    const head = `<testcase classname="gate.${attribute(check.kind)}" name="${attribute(`${check.title}: ${check.required}`)}"`;
    const inner = contentOf(check);
    return inner === '' ? `    ${head}/>` : `    ${head}>${inner}</testcase>`;
}
function contentOf(check) {
    const text = [sentenceOf(check), ...(check.details ?? [])].join('\n');
    const message = attribute(`found ${check.found}`);
    if (check.status === 'fail')
        return `<failure message="${message}" type="${attribute(check.id)}">${escaped(text)}</failure>`;
    if (check.status === 'error')
        return `<error message="${message}" type="${attribute(check.id)}">${escaped(text)}</error>`;
    if (check.status === 'skip')
        return `<skipped message="shown only: ${message}"/>`;
    return check.status === 'warn' ? `<system-out>${escaped(`warning: ${check.found}`)}</system-out>` : '';
}
function attribute(text) {
    return escaped(text).replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ');
}
/** Escapes a text; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escaped(text) {
    return text
        .replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/execute.js














/** Reads the evidence, gives the verdict and writes it in a file and beside the artifact. */
async function execute(plan, ports) {
    const { verdict: draft, numbers, accepted } = await judge(plan, ports);
    if (plan.whatIf)
        return answerOf(plan, draft);
    const verdict = await settle(await (0,break_glass/* followUp */.nF)(draft, ports), plan, ports.files);
    const wrote = await writeVerdict(plan.verdictFile, verdict, ports.files);
    const decisions = decisionsOf(plan, verdict.checks);
    await writeReports(plan.reports, verdict, placesOf(decisions), ports.files);
    await (0,exceptions_export/* writeExports */.BH)(plan.exports, accepted, plan.subject, verdict.at, ports);
    const record = await (0,verdict_record/* writeRecord */.rh)(plan, verdict, ports);
    const failure = failureOf(verdict) ?? record.failure;
    return {
        changed: wrote || record.written,
        headline: headlineOf(verdict),
        outputs: { ...outputsOf(verdict, numbers, plan.verdictFile), record: record.digest },
        data: plan.explain ? { ...verdict, decisions } : verdict,
        report: [...verdictReport(verdict), ...(plan.explain ? explainReport(decisions) : [])],
        annotations: annotationsOf(verdict),
        ...(failure !== undefined && { failure }),
    };
}
/**
 * Carries a dry run out: judges, and writes nothing.
 * A gate whose plan could be made has not opened, so its exit code is that of the verdict that it would give.
 */
async function rehearse(plan, ports) {
    const { verdict } = await judge(plan, ports);
    return answerOf(plan, verdict, { word: 'Dry run', data: { dryRun: true, ...(plan.whatIf && { whatIf: true }) } });
}
const whatIf = { word: 'What if', data: { whatIf: true } };
/**
 * Makes the outcome of a question.
 * Outputs are empty, JSON has no verdict at its place, and the exit code is that of a closed gate where it would be
 * closed, so that no reader takes the answer for an open gate.
 */
function answerOf(plan, verdict, { word, data } = whatIf) {
    const decisions = decisionsOf(plan, verdict.checks);
    const headline = `${word}: ${headlineOf(verdict, { hypothetical: true })}; this was a question and opens nothing`;
    const failure = failureOf(verdict);
    return {
        changed: false,
        headline,
        outputs: emptyOutputs(),
        data: { ...data, opens: false, would: verdict, ...(plan.explain && { decisions }) },
        report: [
            (0,report/* heading */.R_)(`${word}: this opens nothing`),
            (0,report/* paragraph */.FY)(`${headline}. No verdict and no record was written; run the gate itself for a verdict that counts.`),
            ...verdictReport(verdict),
            ...(plan.explain ? explainReport(decisions) : []),
        ],
        ...(failure !== undefined && { failure }),
    };
}
function emptyOutputs() {
    const empty = Object.fromEntries(Object.keys(declaration/* declaration */.H.outputs).map((name) => [name, '']));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
    return empty;
}
function outputsOf(verdict, numbers, file) {
    const number = (name) => String(numbers[name] ?? '');
    return {
        verdict: verdict.verdict,
        'verdict-file': file ?? '',
        'break-glass': verdict.breakGlass?.issue ?? '',
        'failed-checks': execute_closed(verdict)
            .map(({ id }) => id)
            .join(','),
        'line-coverage': number('line-coverage'),
        'branch-coverage': number('branch-coverage'),
        errors: number('errors'),
        warnings: number('warnings'),
        notes: number('notes'),
        tests: number('tests'),
        'failed-tests': number('failed-tests'),
        'critical-vulnerabilities': number('critical-vulnerabilities'),
        'high-vulnerabilities': number('high-vulnerabilities'),
        'medium-vulnerabilities': number('medium-vulnerabilities'),
        'low-vulnerabilities': number('low-vulnerabilities'),
        'flaky-tests': number('flaky-tests'),
    };
}
function execute_closed(verdict) {
    return verdict.checks.filter(({ status }) => status === 'fail' || status === 'error');
}
function headlineOf(verdict, { hypothetical = false } = {}) {
    const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
    const count = (0,amount/* amount */.vj)(verdict.checks.filter(({ status }) => status !== 'skip').length, 'check');
    const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
    const { breakGlass } = verdict;
    if (breakGlass !== undefined) {
        const { starter, approvers, ticket, overrode } = breakGlass;
        const opened = hypothetical ? 'would open' : 'opened';
        return `BREAK-GLASS: ${starter} and ${approvers.join(', ')} ${opened} the gate${into} past ${overrode.join(', ')} (${ticket})`;
    }
    const is = hypothetical ? 'would be' : 'is';
    return open
        ? `The gate${into} ${is} open: ${count}, verdict ${verdict.verdict}`
        : `The gate${into} ${is} closed: ${execute_closed(verdict).length} of ${count}, verdict ${verdict.verdict}`;
}
/**
 * Makes the error that closes the gate.
 * Missing evidence goes before findings, since the picture is not whole.
 */
function failureOf(verdict) {
    if (verdict.verdict !== 'error' && verdict.verdict !== 'fail')
        return undefined;
    const reasons = execute_closed(verdict);
    const first = reasons.find(({ status }) => status === verdict.verdict);
    const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
    const problem = { where: first?.title, expected: first?.required, found: `${first?.found}${more}` };
    if (verdict.verdict === 'fail')
        return new errors/* RefusedError */.fk({ code: 'gate-failed', ...problem });
    const unreachable = reasons.every(({ unavailable }) => unavailable === true);
    return unreachable
        ? new errors/* RemoteError */.Hi({ code: 'gate-unanswered', ...problem })
        : new errors/* EvidenceError */.oe({ code: 'gate-without-proof', ...problem });
}
async function writeReports({ codeQuality, junit }, verdict, places, files) {
    const texts = [
        [codeQuality, () => codeQualityOf(verdict, places)],
        [junit, () => junitOf(verdict)],
    ];
    for (const [path, text] of texts) {
        if (path !== undefined)
            await files.write(path, new TextEncoder().encode(text()));
    }
}
/** GitHub shows ten of a kind for each step, and the last one is for the failure itself. */
const maxAnnotations = 9;
/** Annotates each row that closes the gate or warns, then the findings in the code. */
function annotationsOf({ checks }) {
    const closing = checks.filter((check) => isClosed(check));
    const rows = closing.map((check) => ({ level: 'error', title: check.title, message: sentenceOf(check) }));
    const places = closing.flatMap(({ title, findings = [] }) => findings.map((one) => {
        const line = one.line === undefined ? {} : { line: one.line };
        return { level: 'error', title, message: one.message, file: one.path, ...line };
    }));
    const warnings = checks
        .filter(({ status }) => status === 'warn')
        .map(({ title, found }) => ({ level: 'warning', title, message: found }));
    return [...[...rows, ...places].slice(0, maxAnnotations), ...warnings.slice(0, maxAnnotations)];
}

// EXTERNAL MODULE: ./lib/src/steps/gate/plan.js + 59 modules
var plan = __webpack_require__(77953);
;// CONCATENATED MODULE: ./lib/src/steps/gate/gate.js




const gate = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan/* plan */.e,
    describe: planReport,
    data: planAsData,
    rehearse: rehearse,
    execute: execute,
};


/***/ }),

/***/ 77953:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan_plan),
  I: () => (/* binding */ planRollback)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var evidence_binding = __webpack_require__(52933);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/plan.js
var plan = __webpack_require__(97149);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __webpack_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var evidence_origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __webpack_require__(468);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/cyclonedx.js





/** CycloneDX 1.4 and later, `vulnerabilities[].analysis.state`. */
const states = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    not_affected: 'not_affected',
    false_positive: 'not_affected',
    exploitable: 'affected',
    in_triage: 'under_investigation',
};
const cycloneDxVex = {
    name: 'CycloneDX with an analysis',
    writers: 'Dependency-Track, cdxgen (1.4 and later)',
    json: createCycloneDxVex,
};
/**
 * Reads a CycloneDX bill of materials whose vulnerabilities have an analysis. The product is the one that the bill is
 * of; what it affects goes by references into it.
 */
function createCycloneDxVex(name) {
    const top = {};
    const components = (0,cyclonedx_components/* createComponents */.L)();
    const vulnerabilities = [];
    return {
        choices: {
            '': 'object',
            bomFormat: 'build',
            metadata: 'build',
            components: 'array',
            'components.*': 'build',
            vulnerabilities: 'array',
            'vulnerabilities.*': 'build',
        },
        get seen() {
            return top['bomFormat'] === 'CycloneDX';
        },
        value(path, value) {
            if (path === 'components.*')
                components.add((0,json/* objectOr */.Xg)(value));
            else if (path === 'vulnerabilities.*')
                vulnerabilities.push((0,json/* objectOr */.Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const metadata = (0,json/* objectOr */.Xg)(top['metadata']);
            const analysed = vulnerabilities.filter((one) => one['analysis'] !== undefined);
            return {
                author: authorOf(metadata),
                statements: analysed.map((one, index) => statementOf(one, index, metadata, components, name)),
            };
        },
    };
}
function authorOf({ authors, supplier, manufacturer }) {
    const [author] = [...(0,json/* listOr */.QD)(authors), supplier, manufacturer].flatMap((one) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['name']) ?? []);
    return (0,unreadable/* shown */.SP)(author ?? '(no author)', 200);
}
function statementOf(one, index, metadata, components, name) {
    const { state, justification, detail, lastUpdated, firstIssued } = (0,json/* objectOr */.Xg)(one['analysis']);
    const place = `vulnerability ${index + 1}`;
    const id = (0,json/* textOr */.ph)(one['id']);
    const status = Object.hasOwn(states, (0,json/* textOr */.ph)(state) ?? '') ? states[(0,json/* textOr */.ph)(state) ?? ''] : 'under_investigation';
    if (id === undefined || status === undefined)
        throw (0,unreadable/* malformed */.Qm)({ name }, { expected: `an id of ${place}`, found: 'none' });
    const also = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    const why = [justification, detail].flatMap((word) => (0,json/* textOr */.ph)(word)?.trim() ?? []).find((word) => word !== '');
    const time = [lastUpdated, firstIssued, one['updated'], metadata['timestamp']].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []);
    return {
        id: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(one['bom-ref']) ?? place, 200),
        vulnerabilities: [id, ...also],
        products: [productOf(metadata, (0,json/* listOr */.QD)(one['affects']), components)],
        status,
        reason: why === undefined ? undefined : (0,unreadable/* shown */.SP)(why, 300),
        time: (0,evidence_origin/* timeOf */.nR)(time[0]),
    };
}
function productOf(metadata, affects, components) {
    const { purl, 'bom-ref': own } = (0,json/* objectOr */.Xg)(metadata['component']);
    const references = affects.flatMap((affected) => {
        const reference = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(affected)['ref']);
        return reference === undefined ? [] : [(0,cyclonedx_components/* referenceOf */.B)(reference)];
    });
    const whole = references.some((reference) => reference === own || reference === purl);
    return {
        names: [purl, own].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []),
        digests: (0,scanner_origin/* originOfCycloneDx */.FD)(metadata).digests.flat(),
        components: whole ? undefined : references.map((reference) => components.resolve(reference)),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/vex/openvex.js
var openvex = __webpack_require__(52061);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/vex.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const vexFormats = [openvex/* openVex */.I, cycloneDxVex];
/** Reads statements about vulnerabilities, told apart by the document's content. Throws EvidenceError. */
async function readVex(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a VEX document', formats: vexFormats });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(19606);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/vex-files.js






/**
 * Reads the VEX documents that inputs name and those that the flow file declares by their hash.
 * Throws UsageError for one that is not there, EvidenceError for one that cannot be read.
 */
async function loadVex(patterns, declared, ports) {
    const given = await (0,plan/* findFiles */.lY)(patterns, ports.files);
    const [problem] = given.problems;
    if (problem !== undefined)
        throw new errors/* UsageError */.eb({ code: 'vex-missing', where: 'vex', found: problem });
    const paths = new Set([...given.files, ...declared.map(({ path }) => path)]);
    const documents = [];
    for (const path of paths)
        documents.push(await loadOne(path, declared, ports));
    return documents;
}
async function loadOne(path, declared, ports) {
    const bytes = await ports.files.read(path);
    if (bytes === undefined)
        throw new errors/* UsageError */.eb({ code: 'vex-missing', where: path, expected: 'a VEX document', found: 'no file' });
    const document = await readVex({ name: path, bytes: once(bytes) });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const pin = declared.find((one) => ports.files.resolve(one.path) === ports.files.resolve(path));
    if (pin?.sha256 === sha256)
        return { path, sha256, ...document, trustedBy: 'the flow file', problem: undefined };
    if (pin !== undefined) {
        const problem = `its sha256 is ${sha256}, and the flow file declares ${pin.sha256}`;
        return { path, sha256, ...document, trustedBy: undefined, problem };
    }
    const guard = await (0,exceptions_guard/* guardOf */.H)(path, ports);
    const others = guard.owners.filter((owner) => owner !== (0,login/* loginOf */.D)(document.author));
    const nobody = 'CODEOWNERS makes nobody but its author an owner of it, and the flow file does not declare it';
    const changed = differsFrom(guard, bytes);
    const trusted = guard.problem === undefined && changed === undefined && others.length > 0;
    return {
        path,
        sha256,
        ...document,
        trustedBy: trusted ? others.slice(0, 10).join(', ') : undefined,
        problem: trusted ? undefined : (guard.problem ?? changed ?? nobody),
    };
}
/** Explains that a file is not what its owners approved; undefined where it is, or nobody can tell. */
function differsFrom({ trusted }, bytes) {
    if (trusted?.bytes === undefined || Buffer.compare(trusted.bytes, bytes) === 0)
        return undefined;
    return `it is not as on ${trusted.name}`;
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/changed-lines.js
const maxOutput = 256 * 1024 * 1024;
/**
 * Returns the lines that the commits after `since` up to `commit` added or changed, of the repository of the working
 * directory; a sentence where it does not have that range. What was deleted is in no file any more.
 */
async function changedLines(since, commit, { git, files }) {
    if (since === undefined)
        return 'no commit before the change: give changed-since';
    const cwd = files.resolve('.');
    const end = commit ?? 'HEAD';
    const options = { cwd, accept: [1, 128], maxOutput };
    const ids = [];
    for (const one of [since, end]) {
        const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${one}^{commit}`], options);
        if (found.exitCode !== 0)
            return `the repository of the working directory has no commit ${one}: fetch its history`;
        ids.push(found.text.trim());
    }
    if (ids[0] === ids[1])
        return `${since} is the gated commit itself`;
    const isBefore = await git.run(['merge-base', '--is-ancestor', since, end], options);
    if (isBefore.exitCode !== 0)
        return `${since} is no commit before ${end}`;
    const quiet = ['-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const plain = ['--src-prefix=a/', '--dst-prefix=b/', '--unified=0', '--diff-filter=AM', since, end, '--'];
    const { text, exitCode } = await git.run([...quiet, ...plain], options);
    const tree = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', end], options);
    if (exitCode === 128 || tree.exitCode !== 0)
        return 'Git could not compare the two commits';
    const range = `${since.slice(0, 12)}..${end.slice(0, 12)}`;
    return { range, files: addedLines(text), tracked: tree.text.split('\0').filter((path) => path !== '') };
}
/** Reads the added ranges from a unified diff without context. */
function addedLines(diff) {
    const files = new Map();
    let ranges;
    let added = 0;
    let removed = 0;
    for (const line of diff.split('\n')) {
        // Inside of a hunk a line of the file may look like a header.
        if (added > 0 && line.startsWith('+'))
            added -= 1;
        else if (removed > 0 && line.startsWith('-'))
            removed -= 1;
        else if (line.startsWith('+++ '))
            ranges = rangesOf(line, files);
        else {
            const [, less = '1', from, more = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
            if (from === undefined)
                continue;
            removed = Number(less);
            added = Number(more);
            if (added > 0)
                ranges?.push([Number(from), Number(from) + added - 1]);
        }
    }
    return files;
}
/** `+++ b/path`, in quotes where the path has signs that Git escapes; a path with a blank ends in a tab. */
function rangesOf(line, files) {
    const [, path] = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line) ?? [];
    if (path === undefined)
        return undefined;
    const created = [];
    files.set(path, created);
    return created;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js + 71 modules
var kinds = __webpack_require__(70948);
// EXTERNAL MODULE: ./lib/src/steps/gate/policy/limits.js
var policy_limits = __webpack_require__(83267);
// EXTERNAL MODULE: ./lib/src/flow/central.js
var flow_central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(60816);
// EXTERNAL MODULE: ./lib/src/flow/gate-positions.js
var gate_positions = __webpack_require__(76849);
// EXTERNAL MODULE: ./lib/src/flow/rollback.js
var rollback = __webpack_require__(9227);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/gates/weakening.js
var gates_weakening = __webpack_require__(76585);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/change-request.js






/**
 * Compares a change request's policy with that of its target branch, which counts.
 * The author of a change does not decide which policy the change must meet. The proposed policy may require more.
 * Throws RefusedError where it requires less, and where the two cannot be compared.
 */
async function guardChangeRequest(flow, environment, ports) {
    const { targetBranch, repository } = ports.platform.run;
    if (targetBranch === undefined)
        return;
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    const origin = home && (await (0,flow_home/* originOf */.yv)(home, ports.git));
    if (home === undefined || origin === undefined) {
        throw unproven(flow, targetBranch, {
            found: 'a file outside a Git repository with an origin',
            fix: 'check it out with its repository',
        });
    }
    // The request is about another repository: it does not change this file.
    if (repository !== undefined && !isOf(origin, repository))
        return;
    const snapshot = await ports.gitops.open(origin, targetBranch).snapshot();
    const bytes = await snapshot.read(home.path);
    if (bytes === undefined) {
        throw unproven(flow, targetBranch, { found: `no ${home.path} there`, fix: 'merge it on its own first' });
    }
    const base = await (0,flow_central.underCentralPolicy)(await (0,load/* parseFlow */.Wc)(bytes, `${flow.file} of ${targetBranch}`), ports);
    const before = base.environments.find(({ name }) => name === environment.name);
    if (before === undefined) {
        throw unproven(flow, targetBranch, {
            found: `no environment ${environment.name} there`,
            fix: 'merge it on its own first',
        });
    }
    if ((0,policy_hash/* canonical */.$)(base.records ?? null) !== (0,policy_hash/* canonical */.$)(flow.records ?? null)) {
        throw edited(flow, 'records', 'something else', `${targetBranch}, which it goes to, has another`);
    }
    refuseLaxer(flow, environment, before, targetBranch);
}
function refuseLaxer(flow, environment, before, branch) {
    const [first] = (0,gates_weakening/* weakenings */.r)(before.gate, environment.gate);
    const moved = ['tier', 'promotion'].find((key) => environment[key] !== before[key]);
    if (first === undefined && moved === undefined)
        return;
    const what = first === undefined ? moved : first.path.join('.');
    const [own, base] = first === undefined && moved !== undefined ? [environment[moved], before[moved]] : [first?.own, first?.base];
    const there = `${branch}, which it goes to, has ${base ?? 'nothing'}`;
    throw edited(flow, `${what} of ${environment.name}`, own ?? 'nothing', there);
}
function edited({ file }, what, own, there) {
    return new errors/* RefusedError */.fk({
        code: 'policy-edited',
        where: file,
        found: `this change sets ${what} to ${own}, and ${there}`,
        fix: 'merge the change of the policy on its own first',
    });
}
function unproven({ file }, branch, { found, fix }) {
    return new errors/* RefusedError */.fk({
        code: 'policy-unproven',
        where: file,
        expected: `the policy of ${branch}, which this change goes to`,
        found,
        fix,
    });
}
/** Tells whether an address of any form ends with the path of a repository on its platform. */
function isOf(origin, repository) {
    const path = origin
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
    const wanted = repository.toLowerCase();
    return path === wanted || path.endsWith(`/${wanted}`) || path.endsWith(`:${wanted}`);
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/git/cat-file.js
var cat_file = __webpack_require__(70260);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/flow-versions.js



/** Versions that are read of one file; no flow file has as many. */
const maxVersions = 5000;
/** Reason for the versions of a file that is in no Git repository. */
const noRepository = 'no Git repository';
/**
 * Reads every version of a flow file along the first parents of its branch: of the trusted branch, where the flow was
 * read from one. In a clone with that whole history it needs no network, and renames are followed; else the history is
 * fetched, without changing the clone.
 */
async function flowVersions({ file, source }, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, ports);
    const start = source?.commit ?? 'HEAD';
    if (home !== undefined && (await hasCommit(start, home, ports))) {
        return versionsHere({ ...home, path: source?.path ?? home.path }, start, ports);
    }
    if (source !== undefined)
        return versionsThere(source.repository, source.branch, source.path, ports);
    if (home === undefined)
        return { versions: [], missing: noRepository };
    const origin = await (0,flow_home/* originOf */.yv)(home, ports.git);
    if (origin === undefined)
        return { versions: [], missing: 'a shallow clone without an origin' };
    return versionsThere(origin, undefined, home.path, ports);
}
/** Tells whether a clone has a commit with all before it; HEAD has none before it where there is no commit at all. */
async function hasCommit(commit, { cwd, shallow }, { git }) {
    if (shallow || commit === 'HEAD')
        return !shallow;
    const { exitCode } = await git.run(['cat-file', '-e', `${commit}^{commit}`], { cwd, accept: [1, 128] });
    return exitCode === 0;
}
async function versionsHere({ cwd, path }, start, { git }) {
    const format = ['--first-parent', '--diff-merges=first-parent', '--follow', '--raw', '--no-abbrev', '-z'];
    const log = await git.run(['log', ...format, '--format=%x01%H', `--max-count=${maxVersions}`, start, '--', `:(top,literal)${path}`], { cwd, accept: [128] });
    const entries = log.exitCode === 0 ? log.text.split('\u0001').slice(1).map(entryOf) : [];
    const objects = await (0,cat_file/* catFile */.b)(git, cwd, [...new Set(entries.flatMap(({ blob }) => blob ?? []))]);
    const versions = entries.map(({ commit, blob }) => ({ commit, bytes: objects.get(blob ?? '')?.bytes }));
    return {
        versions: versions.toReversed(),
        ...(entries.length >= maxVersions && { missing: `more than ${maxVersions} versions` }),
    };
}
/** `<commit> NUL LF? :<modes> <old> <new> <status> NUL <path> NUL`. */
function entryOf(text) {
    const [commit = '', change = ''] = text.split('\0');
    const [, , , id = ''] = change.trim().split(' ');
    return { commit, blob: /^0*$/.test(id) ? undefined : id };
}
async function versionsThere(repository, branch, path, { gitops }) {
    try {
        const { changes, isCut } = await gitops.open(repository, branch).history([path]);
        const versions = [];
        for (const change of changes)
            versions.push({ commit: change.commit, bytes: await change.read(path) });
        return { versions: versions.toReversed(), ...(isCut && { missing: 'a history that is longer than what is read' }) };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { versions: [], missing: `a clone without it, and ${error.message}` };
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/ratchet.js





/**
 * Compares values that may only rise with their strictest value since the ratchet named them.
 * An entry may be taken out of the ratchet, but not by a commit that lowers its value: then it stays held until the
 * value is put back, whatever is committed on top. Throws RefusedError for a lowered value, and where there is no
 * history to hold it to.
 */
async function guardRatchet(flow, environment, ports) {
    const { versions, missing } = await flowVersions(flow, ports);
    if (missing !== undefined) {
        if (flow.ratchet.length > 0)
            throw ratchet_unproven(flow, missing);
        // A file outside of any repository never had another version.
        if (missing !== noRepository) {
            ports.log.warn(`${flow.file}: nobody knows whether an earlier version had a ratchet: ${missing}`);
        }
    }
    const held = await heldValues(versions, flow, environment);
    for (const one of held.values()) {
        const lowered = loweredIn(one, environment.gate);
        if (lowered !== undefined)
            throw refusal(lowered, environment, flow);
    }
}
/** Walks from the oldest version that names a ratchet, and returns what is held at the end. */
async function heldValues(versions, { file }, { name }) {
    const held = new Map();
    // Most flows have none, and parsing takes time.
    const first = versions.findIndex(({ bytes }) => bytes !== undefined && Buffer.from(bytes).includes('ratchet'));
    for (const { commit, bytes } of first === -1 ? [] : versions.slice(first)) {
        const version = bytes === undefined ? undefined : await parsed(bytes, `${file} of ${commit}`);
        if (version === undefined)
            continue;
        const gate = version.environments.find((one) => one.name === name)?.gate ?? {};
        takeVersion(held, { commit, gate }, version.ratchet);
    }
    return held;
}
/** Releases what a version takes out without lowering it, and remembers the values of what it names. */
function takeVersion(held, past, ratchet) {
    for (const [path, one] of held) {
        if (!ratchet.includes(path) && loweredIn(one, past.gate) === undefined)
            held.delete(path);
    }
    for (const path of ratchet) {
        const one = held.get(path) ?? { path, values: [] };
        held.set(path, one);
        // A version that is as strict as all before it stands for them; a laxer one may still be stricter in a part.
        if (loweredIn(one, past.gate) === undefined)
            one.values.length = 0;
        one.values.push(past);
    }
}
function loweredIn({ path, values }, own) {
    for (const { commit, gate } of values) {
        const weakening = (0,gates_weakening/* weakenings */.r)(gate, own).find((one) => concerns(one, path, gate));
        if (weakening !== undefined)
            return { weakening, commit };
    }
    return undefined;
}
/** Tells whether a weakening is of the held path; a removed section counts when it contained it. */
function concerns({ path }, held, before) {
    const name = path.join('.');
    if (name === held || name.startsWith(`${held}.`))
        return true;
    return held.startsWith(`${name}.`) && (0,json_path/* memberAt */.mz)(before, ...held.split('.')) !== undefined;
}
/** Parses a version; undefined for anything but a flow file. */
async function parsed(bytes, name) {
    try {
        return await (0,load/* parseFlow */.Wc)(bytes, name);
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
function refusal({ weakening, commit }, { name }, { file }) {
    const { path, base, own } = weakening;
    return new errors/* RefusedError */.fk({
        code: 'ratchet-lowered',
        where: file,
        expected: `${path.join('.')} of ${name} no laxer than ${base ?? 'nothing'} (${commit.slice(0, 12)}), as "ratchet" demands`,
        found: own ?? 'none',
        fix: 'put it back, or first take it out of "ratchet" by a change of its own',
    });
}
function ratchet_unproven({ file }, found) {
    return new errors/* RefusedError */.fk({
        code: 'ratchet-unproven',
        where: file,
        expected: 'the history of the file, which "ratchet" is held to',
        found,
        fix: 'check its repository out with the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/policy.js










/**
 * Reads the flow and the gated environment.
 * Throws UsageError for inputs that do not fit together, RefusedError for a policy that does not count.
 */
async function policyOf(inputs, ports) {
    const { policy, flow: named } = inputs;
    const whatIf = inputs['what-if'];
    if (policy !== undefined && !whatIf) {
        throw new errors/* UsageError */.eb({
            code: 'policy-without-what-if',
            where: 'policy',
            expected: 'what-if beside it',
            found: 'none',
            fix: 'add what-if, or give the policy with the input "flow"',
        });
    }
    const loaded = whatIf ? await proposedFlow(policy ?? named, ports) : await (0,steps_flow/* judgedFlow */.W)(inputs, ports);
    const { flow, positions: central } = loaded === undefined ? { flow: undefined } : await (0,flow_central/* withPolicyPositions */.t)(loaded.flow, ports);
    if (loaded !== undefined && !whatIf && ports.platform.run.targetBranch !== undefined) {
        const proposed = await (0,flow_central.underCentralPolicy)(loaded.local, ports);
        const own = environmentIn(proposed, inputs);
        if (own !== undefined)
            await guardChangeRequest(proposed, own, ports);
    }
    const environment = environmentIn(flow, inputs);
    if (flow !== undefined && environment !== undefined && !whatIf)
        await guardRatchet(flow, environment, ports);
    const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
    const rules = await rulesFor(inputs, flow, central, ports);
    return { flow, environment, where, rules };
}
/**
 * As `policyOf`, with the gate that a rollback into the environment has; undefined where it asks for nothing.
 * Throws UsageError without a flow.
 */
async function rollbackPolicyOf(inputs, ports) {
    const policy = await policyOf(inputs, ports);
    if (policy.environment === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'flow-missing',
            where: 'the input "rollback"',
            expected: 'a flow file, which says what a rollback asks for',
            found: 'none',
        });
    }
    const environment = (0,rollback/* rollbackGateOf */.p)(policy.environment);
    return environment === undefined ? undefined : { ...policy, environment, where: `a rollback in ${policy.where}` };
}
/** A question is about the file as it lies, which its author may want to try. */
async function proposedFlow(file, { files }) {
    const flow = await (0,load/* loadFlow */.j7)(file, files);
    return flow === undefined ? undefined : { flow, local: flow };
}
function environmentIn(flow, inputs) {
    if (flow === undefined)
        return undefined;
    if (inputs.environment !== undefined)
        return (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const names = flow.environments.map(({ name }) => name).join(', ');
    throw new errors/* UsageError */.eb({
        code: 'missing-environment',
        found: `${flow.file} has thresholds by environment`,
        fix: `name one of ${names}`,
    });
}
/** Merges the rules: the flow file comes first; the central policy may fill its gaps. */
async function rulesFor(inputs, flow, central, { files }) {
    const wanted = inputs.explain || inputs['code-quality-file'] !== undefined;
    const bytes = wanted && flow !== undefined ? await (0,flow_home/* readFlowFile */.j4)(flow, files) : undefined;
    if (bytes === undefined || flow === undefined)
        return undefined;
    const own = (0,gate_positions/* gatePositionsIn */.V)(bytes, flow.file);
    return (environment, path) => {
        const found = [own, central].flatMap((rules) => rules?.(environment, path) ?? []);
        return found.find(({ whole }) => whole) ?? found[0];
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/platform-address.js


/**
 * Refuses a platform that a variable of the job names and the flow does not.
 * An earlier job can set such variables, and the server at that address decides which approvals exist. Where the flow
 * and its repository name no host, nothing can be compared. @throws RefusedError before any token is sent
 */
async function requireOwnPlatform(flow, reach) {
    const { server, run } = reach.platform;
    if (flow === undefined || server === undefined)
        return;
    const pinned = flow.platform?.url;
    if (pinned === undefined)
        await requireHostOfRepository(flow, server, reach);
    else if (!isAt(server, new URL(pinned)))
        throw otherServer(flow, server, pinned);
    const { projects } = flow.platform ?? {};
    const repository = run.repository ?? '';
    if (projects === undefined || projects.some((one) => one.toLowerCase() === repository.toLowerCase()))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'platform-project',
        where: flow.file,
        expected: `a run in ${projects.join(' or ')} (platform.projects)`,
        found: repository === '' ? 'none' : repository,
        fix: 'run it in one of them, or add the project to the flow',
    });
}
/**
 * Compares the server with the repository's host.
 * Git may be served on a port of its own: there the names of the hosts are compared.
 */
async function requireHostOfRepository(flow, server, reach) {
    const named = flow.gitops.repository ?? (await originOfFlow(flow, reach));
    const host = named === undefined ? undefined : hostOf(named);
    if (host === undefined)
        return;
    const { hostname } = new URL(server.url);
    const isOwn = [hostname, `ssh.${hostname}`, `altssh.${hostname}`].includes(host) && isApiOf(server);
    if (!isOwn)
        throw otherServer(flow, server, host);
}
async function originOfFlow(flow, reach) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, reach);
    return home && (0,flow_home/* originOf */.yv)(home, reach.git);
}
/** Returns the lower-case host of a URL or of Git's scp-like form; undefined for a path. */
function hostOf(repository) {
    if (/^(?:https?|(?:git\+)?ssh):\/\//i.test(repository) && URL.canParse(repository))
        return new URL(repository).hostname;
    return /^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)/.exec(repository)?.[1]?.toLowerCase();
}
function isAt(server, pinned) {
    const { origin, pathname } = new URL(server.url);
    return origin === pinned.origin && trimmed(pathname) === trimmed(pinned.pathname) && isApiOf(server);
}
/**
 * Tells whether an address is the platform's API.
 * GitHub.com and GitHub with data residency have their API at `api.HOST`; all others have it at their own host.
 */
function isApiOf({ url, apiUrl }) {
    const [web, api] = [new URL(url), new URL(apiUrl)];
    return api.protocol === web.protocol && (api.host === web.host || api.host === `api.${web.host}`);
}
function trimmed(path) {
    return path.replace(/\/+$/, '');
}
function otherServer({ file }, server, expected) {
    const [web, api] = [new URL(server.url), new URL(server.apiUrl)];
    const found = isApiOf(server) ? web.origin : `${web.origin} with its API at ${api.origin}`;
    return new errors/* RefusedError */.fk({
        code: 'platform-of-another-server',
        where: file,
        expected: `the platform at ${expected}`,
        found: `${found} in the variables of the job`,
        fix: `unset the variable that an earlier job has set; if runs are there, write platform: { url: ${web.origin} } into the flow`,
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/proof.js
var verdict_proof = __webpack_require__(91132);
// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-policy.js

/**
 * Returns the flow's demands, or the default ones.
 * By default, production that people enter requires approval on a platform. A run on a laptop has no platform to ask:
 * there only the flow's demands count, and the check `unasked` closes a production without any.
 */
function approvalDemands(context, platform) {
    const { environment, policy } = context;
    if (environment === undefined)
        return undefined;
    const gate = policy ?? environment.gate;
    if (gate.approval === 'none')
        return undefined;
    const isAsked = policy?.approval !== undefined;
    const onPlatform = platform !== undefined && platform.kind !== 'local';
    if (!isAsked && !(onPlatform && (0,approval/* isApprovedByDefault */.yg)(environment)))
        return undefined;
    return { environment, source: isAsked ? 'flow' : 'default', ...(0,approval/* approvalRequirementsOf */.TO)({ ...environment, gate }) };
}
/** Returns the status for a met or unmet demand; `off` never gets here. */
function statusOf(demand, isMet) {
    if (isMet)
        return 'pass';
    return demand === 'required' ? 'fail' : 'warn';
}
function platformName({ kind }) {
    return kind === 'github' ? 'GitHub' : kind === 'gitlab' ? 'GitLab' : 'the platform';
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/commit-range.js

/**
 * Returns the commits whose authors may not approve.
 * These are the artifact's, and with `deployed-commit` all since. Throws UsageError when no commit is given.
 */
async function commitRange({ inputs, subject }, facts) {
    const own = subject.artifact === undefined ? undefined : await facts();
    const commit = subject.commit ?? own?.revision;
    if (commit !== undefined)
        return { commit, repository: own?.source, since: inputs['deployed-commit'] };
    throw new errors/* UsageError */.eb({
        code: 'approval-without-commit',
        expected: 'the commit that the artifact was built from',
        found: 'none',
        fix: 'give the input "commit"',
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approvers.js


/** Describes the required number of approvals. */
function demanded({ minimum, groups }) {
    const each = Object.entries(groups).map(([name, group]) => `${group.minimum ?? 1} of ${name}`);
    return [(0,amount/* amount */.vj)(minimum, 'approval'), ...each].join(', ');
}
/** Returns the approvals that count, each approver once. */
function counting(approvals) {
    const byPerson = new Map();
    for (const { flaw, namesDigest: _, ...approval } of approvals) {
        if (flaw === undefined)
            byPerson.set((0,login/* loginOf */.D)(approval.approver), approval);
    }
    return [...byPerson.values()];
}
/** Tells whether approvals suffice in number, overall and of each group; one refusal closes. */
function weigh(approvals, refusals, demands, advice) {
    const good = counting(approvals);
    const flaws = approvals.flatMap(({ approver, flaw }) => (flaw === undefined ? [] : [`${approver}: ${flaw}`]));
    const details = flaws.length > 0 ? { details: flaws } : {};
    if (refusals.length > 0) {
        return {
            status: 'fail',
            found: `rejected by ${refusals.join(', ')}`,
            advice: 'Settle it, and start a new run',
            ...details,
        };
    }
    const names = new Set(good.map(({ approver }) => (0,login/* loginOf */.D)(approver)));
    const missing = Object.entries(demands.groups).flatMap(([name, { members, minimum = 1 }]) => {
        const count = new Set(members.map(login/* loginOf */.D).filter((member) => names.has(member))).size;
        return count >= minimum ? [] : [`${count} of ${name}`];
    });
    const found = foundOf(good, flaws);
    if (good.length >= demands.minimum && missing.length === 0)
        return { status: 'pass', found, ...details };
    return { status: 'fail', found: [found, ...missing].join(', '), advice, ...details };
}
function foundOf(good, flaws) {
    const names = good.map(({ approver }) => approver).join(', ');
    const count = good.length === 0 ? 'no approval that counts' : `${(0,amount/* amount */.vj)(good.length, 'approval')} (${names})`;
    const [first, ...rest] = flaws;
    return first === undefined ? count : `${count}; ${first}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var records_keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var records_standing = __webpack_require__(74219);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-facts.js













/**
 * Reads the facts of the artifact.
 * The newest record of the digest's entry into the environment before gives the time (of several that must all come
 * before, the last; of those of which one must, the first): the artifact's own labels cost a builder nothing, and a
 * registry says when something was pushed, not what. It counts while Git names the digest there because of that record: an
 * artifact that was taken out and put back, by a promotion or an edit, was not there when it was approved. @throws
 * UsageError without an artifact, RemoteError
 */
async function artifactFacts(context, ports) {
    const { artifact } = context.subject;
    if (artifact === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'approval-without-artifact',
            expected: 'the artifact that is approved',
            found: 'none',
            fix: 'give the input "artifact"',
        });
    }
    const named = (0,registry_reference.parseReference)(artifact, { what: 'artifact' });
    const { all, any } = placesBefore(context);
    const entered = await entryBefore(context, { all, any }, ports);
    const words = await ownWords([named, ...[...all, ...any].map(({ repository }) => repository)], named.digest ?? '', ports);
    if (entered === undefined)
        return words;
    const { record, moved, environment } = entered;
    const fixed = { at: new Date(record.time), by: `the record of its entry into ${environment.name}` };
    const revision = record.commit ?? words.revision;
    return moved === undefined ? { ...words, fixed, revision } : { ...words, fixed: undefined, moved, revision };
}
/**
 * Returns the artifact's sources.
 * The gate runs before a promotion moves it, so that is where it is.
 */
function placesBefore({ flow, environment, subject }) {
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return { all: [], any: [] };
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    const placeOf = (one) => ({ environment: one, repository: (0,registry_reference/* parseLocation */.zS)(one.registry, image) });
    const { all, any } = (0,graph/* beforeOf */.v8)(flow, environment.name);
    return { all: all.map(placeOf), any: any.map(placeOf) };
}
/** Returns the entry that came last among those that must all be there; undefined where one of them has no record. */
async function entryBefore(context, { all, any }, ports) {
    const found = [];
    for (const place of all)
        found.push(await newestEntry(context, place, ports));
    const ways = [];
    for (const place of any)
        ways.push(...[await newestEntry(context, place, ports)].filter(isEntry));
    const open = ways.filter(({ moved }) => moved === undefined);
    if (any.length > 0)
        found.push((open.length > 0 ? open : ways).toSorted(byTime)[0]);
    const entries = found.filter(isEntry);
    if (entries.length < found.length)
        return undefined;
    return entries.find(({ moved }) => moved !== undefined) ?? entries.toSorted(byTime).at(-1);
}
function isEntry(entry) {
    return entry !== undefined;
}
function byTime(left, right) {
    return Date.parse(left.record.time) - Date.parse(right.record.time);
}
async function newestEntry({ flow, subject }, { environment, repository }, ports) {
    const { application, digest = '' } = subject;
    if (flow?.records === undefined || application === undefined || !(0,registry_digest/* isDigest */.Bc)(digest))
        return undefined;
    const entry = { digest, flow: flow.name, application, environment: environment.name, now: ports.clock.now() };
    const trust = await (0,records_keys/* trustedKeys */.QD)(flow, ports.files);
    const proof = (0,chain/* entryRecord */.mp)(await (0,read/* recordsOf */.M)(ports.registries.open(repository), digest), entry, trust);
    if (proof === undefined)
        return undefined;
    const { placeHistories } = await __webpack_require__.e(/* import() */ 3765).then(__webpack_require__.bind(__webpack_require__, 33765));
    const pair = { application: (0,questions/* applicationOf */.KM)(flow, application), environment };
    const [history] = await placeHistories(flow, [pair], await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, {}, ports));
    const standing = history === undefined ? 'unknown' : (0,records_standing/* standingOf */.YP)(proof, digest, history);
    return { environment, record: proof.promotion, moved: movedBy(standing, environment.name) };
}
function movedBy(standing, environment) {
    if (standing === 'past')
        return `${environment} has come to name something else, or this again, since its record`;
    return standing === 'pending' ? `Git does not name it for ${environment}, though a record does` : undefined;
}
/** Reads the artifact's own labels from the first place that has it. */
async function ownWords(places, digest, ports) {
    for (const place of places) {
        const repository = ports.registries.open(place);
        const manifest = await repository.manifest(digest);
        if (manifest !== undefined)
            return wordsOf(repository, manifest);
    }
    const names = places.map((place) => ports.registries.open(place).name).join(' and ');
    throw new errors/* UsageError */.eb({
        code: 'artifact-missing',
        expected: `the artifact in ${names}`,
        found: 'nothing under its digest',
        fix: 'push it there first',
    });
}
async function wordsOf(repository, manifest) {
    const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
    const child = first === undefined ? undefined : await repository.manifest(first.digest);
    const inner = child === undefined ? content : (0,registry_manifest/* contentOf */.$E)(child, repository.name);
    const labels = { ...(await labelsOf(repository, inner.blobs[0])), ...inner.annotations, ...content.annotations };
    return {
        fixed: undefined,
        source: labels['org.opencontainers.image.source'],
        revision: labels['org.opencontainers.image.revision'],
    };
}
/** Reads `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function labelsOf(repository, config) {
    if (config === undefined || config.size > registry_manifest/* maxManifestBytes */.rq)
        return {};
    const inner = artifact_facts_parsed(new TextDecoder().decode(await (0,blob_bytes/* bytesOfBlob */.s)(repository, config)))['config'];
    const labels = (0,json_path/* isRecord */.u4)(inner) && (0,json_path/* isRecord */.u4)(inner['Labels']) ? inner['Labels'] : {};
    return Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === 'string'));
}
function artifact_facts_parsed(text) {
    try {
        const json = JSON.parse(text);
        return (0,json_path/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-first.js

/**
 * Tells whether an approval may be older than the artifact.
 * GitHub gives no time of an approval, only the earliest possible one.
 */
function isEarly(approval, entry, fixed) {
    return fixed !== undefined && (approval.at ?? entry.since).getTime() < fixed.at.getTime();
}
/**
 * Judges whether the approved artifact was fixed when it was approved.
 * A digest that was named before the approval was; so was one that a record shows where it comes from.
 */
function artifactFirst({ fixed, moved }, approvals, entry, demand, isNamed) {
    if (moved !== undefined) {
        const advice = 'Promote it to the environment before again, start a new run, and have that approved';
        return { status: statusOf(demand, false), found: moved, advice };
    }
    if (fixed === undefined && isNamed)
        return { status: 'pass', found: 'named by its digest before the approval' };
    if (fixed === undefined) {
        return {
            status: demand === 'required' ? 'error' : 'warn',
            found: 'no record shows when the artifact was fixed, and its own dates prove nothing',
            advice: 'Add "records" to the flow, or have the digest named before it is approved; or set approval.artifact-first to warn or off',
        };
    }
    const first = approvals.find((one) => one.state === 'approved' && isEarly(one, entry, fixed));
    const when = `fixed ${fixed.at.toISOString()} by the word of ${fixed.by}`;
    if (first === undefined)
        return { status: 'pass', found: when };
    const since = first.at === undefined ? `some time after ${entry.since.toISOString()}` : first.at.toISOString();
    return {
        status: statusOf(demand, false),
        found: `${when}, approved by ${first.reviewer} ${since}`,
        advice: 'Start a new run for the artifact as it is, and have that approved',
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/mention.js
/**
 * Fewest digits that identify a digest.
 * Fewer beside `sha256:` are recognised, and name nothing.
 */
const fewestDigits = 7;
/**
 * Fewest digits that tie an approval to one artifact.
 * Whoever builds images makes two that share fewer: pairs of 12 digits take seconds to find, of 32 they are out of reach.
 */
const bindingDigits = 32;
/**
 * Finds what a comment names of the artifact: its digest, another one, or another version.
 * The digest may be in capitals, cut short after `sha256:`, or bare where it is whole.
 */
function mentionIn(comment, { digest, application, version }) {
    const text = comment.toLowerCase();
    const hex = hexOf(digest);
    const named = digestsIn(text);
    const isOwn = named.some((digits) => digits.length >= fewestDigits && hex.startsWith(digits));
    if (named.length > 0)
        return isOwn ? 'digest' : 'another-digest';
    const versions = application === undefined || version === undefined ? [] : versionsOf(text, application);
    const own = version?.replace(/^v/, '').toLowerCase();
    return versions.length > 0 && own !== undefined && !versions.includes(own) ? 'another-version' : undefined;
}
/** Lists versions that stand behind the application's name. */
function versionsOf(text, application) {
    const words = text.split(/[^0-9a-z.+_-]+/).map((word) => word.replace(/[.+_-]+$/, ''));
    return words.flatMap((word, index) => {
        const before = words[index - 1] === 'version' ? words[index - 2] : words[index - 1];
        const isVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-+][0-9a-z.+-]+)?$/.test(word);
        return isVersion && before === application.toLowerCase() ? [word.replace(/^v/, '')] : [];
    });
}
/** Finds out whether words that were there before an approval tie it to the digest. */
function bindingOf(words, digest) {
    const hex = hexOf(digest);
    const named = words.flatMap((text) => digestsIn(text.toLowerCase()));
    if (hex === '' || named.length === 0)
        return 'none';
    if (named.some((digits) => !hex.startsWith(digits)))
        return 'other';
    return named.some((digits) => digits.length >= bindingDigits) ? 'own' : 'none';
}
function hexOf(digest) {
    return digest?.slice(digest.indexOf(':') + 1).toLowerCase() ?? '';
}
/** Lists the digits of the digests in a lower-case text: after their algorithm, or bare where they are whole. */
function digestsIn(text) {
    const prefixed = [...text.matchAll(/sha(?:256|512):([0-9a-f]{1,128})/g)].map(([, digits]) => digits ?? '');
    const bare = text.match(/(?<![0-9a-z:])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-z])/g) ?? [];
    return [...prefixed, ...bare];
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-named.js




/**
 * Judges whether an approval names what it is of.
 * Without that an approval is of a run, and whoever chooses what the run finds chooses the artifact. Two things count:
 * the comments of enough approvals, and the words about the job that the platform fixed before it could be approved.
 * An input of the command proves nothing, since it has no time.
 */
async function artifactNamed({ digest, application }, given, demands, announced) {
    const status = statusOf(demands.artifactNamed, false);
    if (digest === undefined) {
        const found = 'no artifact that could be named';
        return { status: 'error', found, advice: 'Give the artifact by digest with the input "artifact"' };
    }
    const byComment = given.filter(({ namesDigest }) => namesDigest === true);
    if (weigh(byComment, [], demands, '').status === 'pass') {
        const names = counting(byComment).map(({ approver }) => approver);
        return { status: 'pass', found: `by the comment of ${names.join(', ')}` };
    }
    const line = [application, digest].filter((part) => part !== undefined).join(' ');
    const advice = `Let a first job resolve the digest (promote with "resolve") and put it into the name of this job, or approve with the comment "${line}"`;
    try {
        const finding = byWords(await announced(), digest);
        return finding.isNamed ? { status: 'pass', found: finding.found } : { status, found: finding.found, advice };
    }
    catch (error) {
        // Where the demand only warns, a question that the platform refuses is no reason to close.
        if (!(error instanceof errors/* StepError */.zg) || status === 'fail')
            throw error;
        const found = error instanceof errors/* RemoteError */.Hi ? `no answer: ${error.message}` : error.message;
        return { status, found, advice };
    }
}
function byWords({ words, earlier }, digest) {
    const [name = ''] = words;
    const binding = bindingOf(words, digest);
    if (binding === 'other')
        return { isNamed: false, found: `another digest, by the job ${shown(name)}` };
    if (binding === 'none') {
        const found = name === '' ? 'nothing: the platform does not tell which job this is' : `nothing, by ${shown(name)}`;
        return { isNamed: false, found };
    }
    // The platform keeps approvals when a run is repeated, and the repetition may have resolved something else.
    const isOther = earlier.some((names) => {
        const bindings = new Set(names.map((one) => bindingOf([one], digest)));
        return bindings.has('other') && !bindings.has('own');
    });
    if (isOther)
        return { isNamed: false, found: 'another digest, by the job in an earlier attempt of this run' };
    return { isNamed: true, found: `by the job ${shown(name)}` };
}
/** The name of a job, cut: it may hold whatever an input held. */
function shown(name) {
    return name.length > 120 ? `${name.slice(0, 117)}...` : name;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/independence.js

function isAuthor(name, authors) {
    return authors?.people.some((one) => (0,login/* loginOf */.D)(one) === (0,login/* loginOf */.D)(name)) === true;
}
/** Judges whether no approver is an author. An unnamed author may be any user. */
function independence(authors, approvers, demand) {
    const both = [...new Set(approvers.filter((one) => isAuthor(one, authors)))];
    const wrote = `written by ${authors.people.join(', ') || 'nobody that the platform knows'}`;
    const required = demand === 'required';
    if (authors.unknown.length > 0) {
        return {
            status: required ? 'error' : 'warn',
            found: `${wrote}; nobody is known who wrote ${authors.unknown.slice(0, 3).map(independence_short).join(', ')}`,
            advice: 'Let the authors and co-authors add the e-mail addresses of their commits to their accounts',
        };
    }
    if (both.length === 0 || approvers.some((one) => !isAuthor(one, authors)))
        return { status: 'pass', found: wrote };
    return {
        status: required ? 'fail' : 'warn',
        found: `${both.join(', ')} approved and ${both.length === 1 ? 'is an author' : 'are authors'}`,
        advice: 'Let somebody else approve',
    };
}
function independence_short(commit) {
    return /^[0-9a-f]{40,}$/.test(commit) ? commit.slice(0, 12) : commit;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/run.js
var run = __webpack_require__(64075);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/row.js


/** Makes a row from its plan and its result. */
function rowOf(kind, row, finding) {
    const { id, title, required, source } = row;
    return { id, kind, title, required, source, ...finding, evidence: [] };
}
/** Judges one row; a failed request leaves only this row without proof. */
async function judgedRow(kind, row, find) {
    try {
        return rowOf(kind, row, await find());
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return (0,run/* unanswered */.b)(kind, row, error);
    }
}
/** Returns undefined where the server does not answer. */
async function undefinedIfUnanswered(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
/** Caches the first call's result. */
function row_once(work) {
    let asking;
    return () => (asking ??= work());
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval.js











const kind = 'approval';
/** Users who approved this run's entry into the environment, and their independence. */
const approval_approval = {
    kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const rows = rowsOf(demands, platform);
        const all = [rows.approvals, rows.authors, rows.named, rows.first, rows.job].filter((row) => row !== undefined);
        return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
    },
};
function rowsOf(demands, platform) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: platformName(platform) };
    };
    const { environment } = demands;
    return {
        approvals: row('approval', 'Approval', `${demanded(demands)}, none by who started the run`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
        named: demands.artifactNamed === 'off'
            ? undefined
            : row('approval-artifact', 'Approval names the artifact', 'its digest, named before the approval'),
        first: demands.artifactFirst === 'off'
            ? undefined
            : row('approval-after-artifact', 'Artifact before approval', 'approved after the artifact was fixed'),
        job: platform.kind === 'gitlab'
            ? row('manual-job', 'Job of the environment', `${environment.name}, with allow_failure: false`)
            : undefined,
    };
}
async function answer(context, demands, rows, ports) {
    const { platform } = ports;
    const entry = await platform.entry(demands.environment.name);
    const own = (await platform.approvals()).filter((one) => one.environment === demands.environment.name);
    const facts = row_once(() => artifactFacts(context, ports));
    const authors = row_once(async () => ports.platform.authors(await commitRange(context, facts)));
    const given = await weighAll(own, entry, demands, { authors, facts, subject: context.subject }, ports);
    const naming = row_once(() => artifactNamed(context.subject, given, demands, () => platform.announced()));
    const extra = [];
    if (rows.authors !== undefined) {
        extra.push(await judgedRow(kind, rows.authors, async () => independence(await authors(), approversIn(own), demands.authors)));
    }
    if (rows.named !== undefined)
        extra.push(await judgedRow(kind, rows.named, naming));
    if (rows.first !== undefined) {
        extra.push(await judgedRow(kind, rows.first, async () => {
            const known = await facts();
            const isNamed = known.fixed === undefined && (await undefinedIfUnanswered(naming()))?.status === 'pass';
            return artifactFirst(known, own, entry, demands.artifactFirst, isNamed);
        }));
    }
    if (rows.job !== undefined) {
        extra.push(await judgedRow(kind, rows.job, () => Promise.resolve(jobFinding(entry, demands, platform.run.environment))));
    }
    const refusals = own.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : []));
    const finding = weigh(given, [...new Set(refusals)], demands, adviceOf(demands, platform));
    return { checks: [rowOf(kind, rows.approvals, finding), ...extra], approvals: counting(given) };
}
function approversIn(own) {
    return own.flatMap(({ state, reviewer }) => (state === 'approved' ? [reviewer] : []));
}
/**
 * Weighs all approvals.
 * A fact that cannot be found out has a failing row of its own; here it takes no approval away.
 */
async function weighAll(own, entry, demands, known, { platform }) {
    const authors = demands.authors === 'required' ? await undefinedIfUnanswered(known.authors()) : undefined;
    const facts = demands.artifactFirst === 'required' ? await undefinedIfUnanswered(known.facts()) : undefined;
    const starters = new Set([...entry.starters, platform.run.actor ?? '', platform.run.firstActor ?? ''].map(login/* loginOf */.D));
    const where = `${platformName(platform)} environment ${demands.environment.name}`;
    return own
        .filter(({ state }) => state === 'approved')
        .map((one) => {
        const flaws = [
            one.flaw ?? false,
            starters.has((0,login/* loginOf */.D)(one.reviewer)) && 'started the run',
            unknownStarter(entry, demands),
            isAuthor(one.reviewer, authors) && 'wrote the change',
            isEarly(one, entry, facts?.fixed) && 'may have approved before the artifact was fixed',
            namesAnother(one, known.subject),
        ];
        const flaw = flaws.find((each) => each !== false);
        return weighed(one, where, { flaw, namesDigest: bindingOf([one.comment], known.subject.digest) === 'own' });
    });
}
function weighed({ reviewer, at, comment }, where, { flaw, namesDigest }) {
    const time = at === undefined ? {} : { at: at.toISOString() };
    const [, ticket] = /(?:^|\s)break-glass\s+([A-Za-z0-9][A-Za-z0-9_.-]{0,63})/i.exec(comment) ?? [];
    return {
        approver: reviewer,
        ...time,
        where,
        ...(ticket !== undefined && { breakGlass: ticket }),
        ...(flaw !== undefined && { flaw }),
        namesDigest,
    };
}
/**
 * Explains why an approval does not count where the run's starter is unknown.
 * A program starts runs for any user, so that user may be the approver.
 */
function unknownStarter({ unknownStarter: name }, demands) {
    if (name === undefined || demands.protection['self-review'] !== 'required')
        return false;
    return `may have started the run: ${name} did, and nobody is known behind it`;
}
/**
 * Explains why an approval is of another artifact.
 * One that names an artifact approves only that one.
 */
function namesAnother({ comment }, subject) {
    const mention = mentionIn(comment, subject);
    return mention === 'another-digest'
        ? 'approved another digest, by the comment'
        : mention === 'another-version' && 'approved another version, by the comment';
}
function adviceOf(demands, { kind: platform }) {
    const { name } = demands.environment;
    if (platform === 'github' && (0,approval/* asksSeveral */.$x)(demands)) {
        return `GitHub starts a job after one approval, so one job alone never has enough: take approvals from a reviewed file (approval.by: file), or let jobs of this run enter ${name} one after the other, each approved by somebody else, with the gate in the last; a GitLab job waits for them all`;
    }
    return 'Name the environment in the job and let somebody approve who neither started the run nor wrote the change';
}
/**
 * Judges the job's settings.
 * A manual job outside of `rules` may fail by default, so the pipeline goes on.
 */
function jobFinding({ job }, { environment }, ofJob) {
    if (ofJob !== environment.name) {
        return {
            status: 'fail',
            found: ofJob === undefined ? 'a job without environment' : `a job of ${ofJob}`,
            advice: `Give the job "environment: ${environment.name}", spelt so (CI_ENVIRONMENT_NAME)`,
        };
    }
    if (job === undefined)
        return { status: 'error', found: 'no job', advice: 'Run the gate in a job' };
    if (job.mayFail) {
        return {
            status: 'fail',
            found: `${environment.name}, with allow_failure: true`,
            advice: 'Set "allow_failure: false" on the job: what is "when: manual" outside of rules has true',
        };
    }
    return { status: 'pass', found: `${environment.name}, on ${job.ref}` };
}

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-document.js



const keys = ['environment', 'application', 'version', 'digest'];
const glass = 'break-glass';
/** Returns the path of the approval file in the GitOps repository. */
function approvalPath(environment, application) {
    return `approvals/${environment}/${application}.yaml`;
}
/**
 * Reads an approval file.
 * Throws UsageError with file, line and column for missing or unknown parts.
 */
function parseApproval(bytes, path) {
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, path);
    const top = recordOf(document.data);
    if (top?.['apiVersion'] !== 'krci-deploy/v1') {
        throw invalidDocument(document.position([]), { expected: 'apiVersion: krci-deploy/v1' });
    }
    const entry = recordOf(top['approval']);
    if (entry === undefined)
        throw invalidDocument(document.position([]), { expected: `"approval" with ${keys.join(', ')}` });
    const extra = [...unknownIn(top, ['apiVersion', 'approval']), ...unknownIn(entry, [...keys, glass])][0];
    if (extra !== undefined) {
        const guess = (0,suggest/* nearest */.p)(extra, [...keys, glass]);
        const hint = guess === undefined ? `known here: ${[...keys, glass].join(', ')}` : `did you mean "${guess}"?`;
        throw invalidDocument(document.position(['approval'], extra), {
            found: `unknown key "${extra.slice(0, 60)}"`,
            fix: hint,
        });
    }
    const text = (key) => {
        const value = entry[key];
        if (typeof value === 'string' && value !== '' && value.length <= 200)
            return value;
        throw invalidDocument(document.position(['approval'], key), { expected: `a text in ${key}` });
    };
    return {
        environment: text('environment'),
        application: text('application'),
        version: text('version'),
        digest: text('digest'),
        breakGlass: entry[glass] === undefined ? undefined : text(glass),
    };
}
function invalidDocument(at, problem) {
    return new errors/* UsageError */.eb({ code: 'approval-invalid', where: at, ...problem });
}
function unknownIn(found, known) {
    return Object.keys(found).filter((key) => !known.includes(key));
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value));
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-file.js










const approval_file_kind = 'approval-file';
/** Approval by a reviewed file in the GitOps repository: for plans whose environments take no reviewers. */
const approvalFile = {
    kind: approval_file_kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'file')
            return Promise.resolve(undefined);
        const { application } = context.subject;
        if (application === undefined) {
            throw new errors/* UsageError */.eb({
                code: 'approval-without-application',
                found: `${demands.environment.name} takes approval by a file of the application`,
                fix: 'give the input "application"',
            });
        }
        const rows = approval_file_rowsOf(demands, approvalPath(demands.environment.name, application));
        const all = [rows.file, rows.approvals, ...(rows.authors === undefined ? [] : [rows.authors])];
        return Promise.resolve({ kind: approval_file_kind, rows: all, ask: (ports) => approval_file_answer(context, demands, rows, ports) });
    },
};
function approval_file_rowsOf(demands, path) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: path };
    };
    return {
        path,
        file: row('approval-file', 'Approval file', 'one for this environment, version and digest'),
        approvals: row('approval', 'Approval', `${demanded(demands)} of the request that brought the file`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
    };
}
async function approval_file_answer(context, demands, rows, ports) {
    const { flow } = context;
    if (flow === undefined)
        return { checks: [] };
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.YP)(flow, {}, ports)).snapshot();
    const bytes = await snapshot.read(rows.path);
    const entry = bytes === undefined ? undefined : parseApproval(bytes, rows.path);
    const bound = boundTo(context, demands, entry, rows.path);
    const file = rowOf(approval_file_kind, rows.file, bound);
    if (bound.status !== 'pass')
        return { checks: [file] };
    const { branch } = flow.gitops;
    const repository = await (0,flow_repository/* gitopsLocation */.Cj)(flow, undefined, ports);
    const change = await ports.platform.changeOf({ repository, path: rows.path, ref: snapshot.commit });
    const requests = change.requests.filter((one) => (branch === undefined ? isIntoDefault(one) : one.base === branch));
    const found = await weighRequests(context, demands, rows, { ...change, requests }, file, ports);
    const breakGlass = entry?.breakGlass;
    if (breakGlass === undefined)
        return found;
    return { ...found, approvals: (found.approvals ?? []).map((one) => Object.assign({ breakGlass }, one)) };
}
async function weighRequests(context, demands, rows, change, file, ports) {
    const authors = row_once(async () => ports.platform.authors(await commitRange(context, () => artifactFacts(context, ports))));
    const known = demands.authors === 'required' ? await undefinedIfUnanswered(authors()) : undefined;
    const { actor, firstActor } = ports.platform.run;
    // Scripts can set the job's variables: the platform gives the starter of the run and of its first attempt.
    const entered = await ports.platform.entry(demands.environment.name);
    const starters = new Set([actor ?? '', firstActor ?? '', ...entered.starters].map(login/* loginOf */.D));
    const given = change.requests.flatMap((request) => request.reviews
        .filter(({ state }) => state !== 'rejected')
        .map((review) => approval_file_weighed(review, request, [
        review.flaw ?? false,
        review.state === 'dismissed' && 'the approval was dismissed',
        review.stale && 'approved something else than was merged',
        (0,login/* loginOf */.D)(review.reviewer) === (0,login/* loginOf */.D)(request.author) && 'opened the request',
        change.authors.some((name) => (0,login/* loginOf */.D)(name) === (0,login/* loginOf */.D)(review.reviewer)) && 'wrote the approval file',
        isAuthor(review.reviewer, known) && 'wrote the change',
        starters.has((0,login/* loginOf */.D)(review.reviewer)) && 'started the run',
    ])));
    const refusals = change.requests.flatMap(({ reviews }) => reviews.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : [])));
    const advice = `Change ${rows.path} by a pull or merge request, have it approved as it is merged, and run the gate again`;
    const finding = weigh(given, [...new Set(refusals)], demands, advice);
    const checks = [file, rowOf(approval_file_kind, rows.approvals, change.requests.length > 0 ? finding : unreviewed(finding))];
    const names = given.map(({ approver }) => approver);
    if (rows.authors !== undefined) {
        checks.push(await judgedRow(approval_file_kind, rows.authors, async () => independence(await authors(), names, demands.authors)));
    }
    return { checks, approvals: counting(given) };
}
function approval_file_weighed(review, request, flaws) {
    const flaw = flaws.find((each) => each !== false);
    return {
        approver: review.reviewer,
        ...(review.at !== undefined && { at: review.at.toISOString() }),
        where: request.url,
        ...(flaw !== undefined && { flaw }),
    };
}
/**
 * Tells whether a request went into the default branch.
 * That branch counts where the flow names none: an unprotected branch accepts any request.
 */
function isIntoDefault({ isDefaultBase, base }) {
    return isDefaultBase ?? (base === 'main' || base === 'master');
}
function unreviewed(finding) {
    return finding.status === 'pass' ? finding : { ...finding, found: 'no request that brought the file: it was pushed' };
}
/** Tells whether the file approves this artifact for this environment, and nothing else. */
function boundTo({ subject }, { environment }, entry, path) {
    const wanted = { environment: environment.name, ...subject };
    if (subject.digest === undefined) {
        return {
            status: 'error',
            found: 'no artifact that it could be for',
            advice: 'Give the artifact by digest with the input "artifact"',
        };
    }
    const content = `environment: ${environment.name}, application: ${subject.application}, version: ${subject.version ?? '…'}, digest: ${subject.digest}`;
    const advice = `Write ${path} with ${content} in a pull or merge request, and have it approved`;
    if (entry === undefined)
        return { status: 'fail', found: `no ${path}`, advice };
    const keys = ['environment', 'application', 'version', 'digest'];
    const other = keys.find((key) => wanted[key] !== undefined && wanted[key] !== entry[key]);
    if (other === undefined)
        return { status: 'pass', found: `${entry.version}, ${entry.digest}` };
    return { status: 'fail', found: `${other} ${entry[other]}`, advice };
}

// EXTERNAL MODULE: ./lib/src/records/verdict-proof.js
var records_verdict_proof = __webpack_require__(49761);
// EXTERNAL MODULE: ./lib/src/records/verdict.js
var verdict = __webpack_require__(52086);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/first-use.js








/** Most artifacts, newest first, whose verdicts are searched for the ticket. */
const maxDigests = 30;
/**
 * Judges whether the ticket has let another artifact in.
 * A ticket belongs to the artifact of the first verdict that names it, in any environment of the flow that asks for one;
 * that artifact may use it again. Artifacts are those that Git has named in these environments and before them.
 */
async function judgeFirstUse(ticket, context, ports) {
    const { flow, environment, subject } = context;
    const { digest, application } = subject;
    if (flow?.records === undefined) {
        return {
            status: 'warn',
            found: 'no records, so nothing shows whether it let another artifact in',
            advice: 'Add "records" to the flow file: a ticket then belongs to the first artifact that uses it',
        };
    }
    if (environment === undefined || application === undefined || digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest)) {
        return {
            status: 'error',
            found: 'no artifact',
            advice: 'Give the inputs "application" and "artifact", so that the ticket can belong to it',
        };
    }
    const uses = await usesOf(ticket, { flow, environment, application, digest }, ports);
    const [first] = uses.toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time));
    if (first === undefined)
        return { status: 'pass', found: 'no use before this one' };
    const found = `${first.time.slice(0, 10)} for ${(0,registry_digest/* shortDigest */.VK)(first.digest)} into ${first.environment}`;
    if (first.digest === digest)
        return { status: 'pass', found };
    return { status: 'fail', found, advice: 'Have a ticket approved for this artifact' };
}
async function usesOf(ticket, asked, ports) {
    const { flow, application } = asked;
    const trust = await (0,records_keys/* trustedKeys */.QD)(flow, ports.files);
    const guarded = flow.environments.filter(({ gate }) => gate.change !== undefined);
    const uses = [];
    for (const digest of await candidates(asked, guarded, ports)) {
        for (const place of placesOf(asked, guarded)) {
            const verdicts = await (0,verdict/* verdictsOf */.W5)(ports.registries.open(place), digest);
            for (const { name } of guarded) {
                const demand = { digest, flow: flow.name, application, environment: name, now: ports.clock.now() };
                const own = (0,records_verdict_proof/* trustedVerdicts */.yH)(verdicts, demand, trust).filter(({ record }) => record.change === ticket);
                const opened = own.filter(({ record }) => record.verdict !== 'fail');
                uses.push(...opened.map(({ record }) => ({ digest, environment: name, time: record.time })));
            }
        }
    }
    return uses;
}
/** Lists the artifact itself, and those that Git has named where the ticket may have been used. */
async function candidates({ flow, environment, application, digest }, guarded, ports) {
    const { placeHistories } = await __webpack_require__.e(/* import() */ 3765).then(__webpack_require__.bind(__webpack_require__, 33765));
    const { all, any } = (0,graph/* beforeOf */.v8)(flow, environment.name);
    const environments = [...new Set([...guarded, ...all, ...any])];
    const pairs = environments.map((one) => ({ application: (0,questions/* applicationOf */.KM)(flow, application), environment: one }));
    const histories = await placeHistories(flow, pairs, await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, {}, ports));
    const states = histories.flatMap((history) => history.states).toSorted(newestFirst);
    const named = states.flatMap(({ image }) => image.digest !== undefined && (0,registry_digest/* isDigest */.Bc)(image.digest) ? [image.digest] : []);
    return [...new Set([digest, ...named])].slice(0, maxDigests);
}
function newestFirst(left, right) {
    return Date.parse(right.time) - Date.parse(left.time);
}
/** Lists the repositories beside which a verdict lies: where the artifact is before the gate, and behind it. */
function placesOf({ flow, environment, application }, guarded) {
    const { image } = (0,questions/* applicationOf */.KM)(flow, application);
    const { all, any } = (0,graph/* beforeOf */.v8)(flow, environment.name);
    const places = [...guarded, ...all, ...any].map(({ registry }) => (0,registry_reference/* parseLocation */.zS)(registry, image));
    return [...new Map(places.map((place) => [(0,registry_reference/* formatReference */.FH)(place), place])).values()];
}

// EXTERNAL MODULE: ./lib/src/web/json.js
var web_json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/naming.js
/** Words that may stand between an application and its version. */
const between = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;
/** Words that turn round what follows them; apostrophes are left out. */
const negations = new Set('not never dont doesnt cannot cant wont shouldnt mustnt stop halt abort cancel cancelled canceled reject rejected forbid block withdraw'.split(' '));
/** Words of the sentence before a mention in which a negation is about it. */
const maxDistance = 6;
/**
 * Finds the artifact in a ticket's texts: its digest, or its version beside its application.
 * A version alone names it only where no other application could have it.
 */
function namedIn(texts, subject, isOnly) {
    const { application = '', digest = '', version = '' } = subject;
    const hex = digest.slice(digest.indexOf(':') + 1);
    const wanted = versionForms(version);
    const mentions = [];
    for (const words of texts.flatMap((text) => sentencesOf(text).map(naming_wordsOf))) {
        for (const [index, word] of words.entries()) {
            const negation = words.slice(Math.max(0, index - maxDistance), index).findLast((one) => negations.has(one));
            const turned = negation === undefined ? {} : { negation };
            if (hex !== '' && word === hex)
                mentions.push({ by: 'digest', text: digest, ...turned });
            else if (namesVersion(words, index, { application: application.toLowerCase(), wanted, isOnly })) {
                mentions.push({ by: 'version', text: `${application} ${version}`.trim(), ...turned });
            }
        }
    }
    // One sentence that forbids the artifact takes back another that names it.
    return (mentions.find((one) => one.negation !== undefined) ?? mentions.find(({ by }) => by === 'digest') ?? mentions[0]);
}
/** Tells whether the word is the version of the application. */
function namesVersion(words, index, { application, wanted, isOnly }) {
    const word = words[index] ?? '';
    if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
        return true;
    if (!wanted.includes(word))
        return false;
    const before = words[index - 1] ?? '';
    const earlier = between.has(before) ? words[index - 2] : before;
    return isOnly || (application !== '' && earlier === application);
}
/** Splits at the end of a sentence and of a line; a full stop inside a version ends none. */
function sentencesOf(text) {
    return text
        .slice(0, longestText)
        .replaceAll(/['’]/g, '')
        .split(/[.!?](?=\s|$)|[;\n\r]/);
}
/** Lists the forms of a version: with and without v; a tag has _ where a version has +. */
function versionForms(version) {
    if (version === '')
        return [];
    const bare = version.replace(/^v/, '').toLowerCase();
    const forms = [bare, bare.replaceAll('+', '_')];
    return [...new Set([...forms, ...forms.map((form) => `v${form}`)])];
}
/**
 * Splits a text into whole words: 1.2.3 is not in 1.2.30, nor in 1.2.3-rc.1.
 * A full stop at the end of a sentence is not part of a word.
 */
function naming_wordsOf(text) {
    return text
        .toLowerCase()
        .split(/[^0-9a-z.+_-]+/)
        .map((word) => naming_trimmed(word))
        .filter((word) => word !== '');
}
function naming_trimmed(word) {
    let [start, end] = [0, word.length];
    while (start < end && '.-+_'.includes(word[start] ?? ''))
        start += 1;
    while (end > start && '.-+_'.includes(word[end - 1] ?? ''))
        end -= 1;
    return word.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/value.js

/**
 * Returns the value at a path such as `status.name` or `items[0].state`.
 * Undefined where there is none. A key that equals the whole path goes first: ServiceNow names the fields of a
 * reference so.
 */
function valueAt(record, path) {
    const whole = (0,web_json/* member */.Dc)(record, path);
    if (whole !== undefined)
        return whole;
    let value = record;
    for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d{1,4})\]/g)) {
        value = index === undefined ? (0,web_json/* member */.Dc)(value, key ?? '') : (0,web_json/* isList */.Lv)(value) ? value[Number(index)] : undefined;
    }
    return value;
}
const most = 1000;
/**
 * Lists all texts and numbers in a value, however nested.
 * For example labels, lists of versions, documents of paragraphs.
 */
function textsIn(value) {
    const texts = [];
    const open = [value];
    for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
        if (texts.length >= most)
            break;
        if (typeof next === 'string')
            texts.push(next);
        else if (typeof next === 'number')
            texts.push(String(next));
        else if ((0,web_json/* isList */.Lv)(next))
            open.push(...next);
        else if ((0,web_json/* isObject */.Gv)(next))
            open.push(...Object.values(next));
    }
    return texts;
}
/**
 * Lists texts and numbers as `textsIn`, of stored values only.
 * ServiceNow gives `value` beside `display_value`, which is for display.
 */
function valuesIn(value) {
    if ((0,web_json/* isList */.Lv)(value))
        return value.flatMap((one) => valuesIn(one));
    return textsIn((0,web_json/* member */.Dc)(value, 'value') ?? value);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/judge.js












/** Largest difference between two clocks. */
const skew = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Longest window in milliseconds; a window that never ends is none. */
const maxWindowMs = 90 * dayMs;
/**
 * Judges whether all values of a field are wanted.
 * A display name beside a value decides nothing.
 */
function judgeValue({ record }, path, wanted, advice) {
    const texts = valuesIn(valueAt(record, path));
    const all = textsIn(valueAt(record, path));
    const found = texts.length === 0 ? `nothing in ${path}` : (0,unreadable/* shown */.SP)([...new Set(all)].join(', '), 100);
    if (texts.length > 0 && texts.every((text) => wanted.includes(text)))
        return { status: 'pass', found };
    return { status: texts.length === 0 ? 'error' : 'fail', found, advice };
}
/**
 * Judges the time.
 * Throws EvidenceError for times that cannot be read, and for clocks that disagree.
 */
function judgeWindow(ticket, system, [from, to], clock) {
    const [start, end] = [timeIn(ticket, from, system), timeIn(ticket, to, system)];
    const now = clock.now();
    if (ticket.date !== undefined && Math.abs(ticket.date.getTime() - now.getTime()) > skew) {
        throw new errors/* EvidenceError */.oe({
            code: 'change-clock-skew',
            found: `${system.name} says that it is ${ticket.date.toISOString()}, this machine ${now.toISOString()}`,
            fix: 'see to the clock that is wrong',
        });
    }
    const found = `${start.toISOString()} to ${end.toISOString()}`;
    if (now < start)
        return { status: 'fail', found, advice: `Its window is yet to come: wait until ${start.toISOString()}` };
    if (end.getTime() - start.getTime() > maxWindowMs) {
        return { status: 'fail', found, advice: `Plan a window of at most ${maxWindowMs / dayMs} days` };
    }
    if (now > end)
        return { status: 'fail', found, advice: 'Its window is over: plan it anew' };
    return { status: 'pass', found };
}
/**
 * Judges the age of a ticket without a window: since it came into its state, else since it was made.
 * A ticket of last year that nobody closed is for a change of last year.
 */
function judgeAge(ticket, system, maxAge, clock) {
    const path = system.fields.since?.find((one) => jsonText(valueAt(ticket.record, one)) !== undefined);
    if (path === undefined) {
        return {
            status: 'warn',
            found: 'no time, so it never ends',
            advice: 'Give its window (fields.from and fields.to), or the time since which it stands (fields.since)',
        };
    }
    const since = timeIn(ticket, path, system);
    const now = clock.now().getTime();
    const found = `since ${since.toISOString()}`;
    if (since.getTime() > now + skew)
        return { status: 'fail', found, advice: 'See to the clock that is wrong' };
    if (now - since.getTime() <= (0,duration/* millisecondsOf */.W)(maxAge))
        return { status: 'pass', found };
    return { status: 'fail', found, advice: 'Have a ticket approved for this change, or give it a window' };
}
function timeIn({ record }, path, { name, isUtc }) {
    const value = valueAt(record, path);
    const text = jsonText(value);
    const time = (0,evidence_origin/* timeOf */.nR)(text);
    if (time !== undefined && (time.zoned || isUtc))
        return new Date(time.at);
    throw new errors/* EvidenceError */.oe({
        code: 'change-without-window',
        where: name,
        expected: `a time with its zone in ${path}`,
        found: text === undefined || text === '' ? 'none' : (0,unreadable/* shown */.SP)(text, 40),
        fix: 'fill it in',
    });
}
/** Reads ServiceNow's stored value rather than its display value: only the stored one is in UTC. */
function jsonText(value) {
    const held = (0,web_json/* member */.Dc)(value, 'value') ?? value;
    return typeof held === 'string' ? held : undefined;
}
/**
 * Judges whether the ticket is about this artifact.
 * The ticket's text decides, not the caller's input.
 */
async function judgeSubject({ record }, { fields }, { subject, flow, environment }, registries) {
    const texts = fields.names.flatMap((path) => textsIn(valueAt(record, path)));
    const named = namedIn(texts, subject, flow?.applications.length === 1);
    if (named?.negation !== undefined) {
        const found = `"${named.negation}" before ${named.text}`;
        return { status: 'fail', found, advice: 'Give a ticket that lets this artifact in' };
    }
    if (named !== undefined) {
        const other = named.by === 'version'
            ? await otherDigest(subject, sourcesOf({ subject, flow, environment }), registries)
            : undefined;
        if (other === undefined)
            return { status: 'pass', found: named.text };
        const advice = 'Give the version of this artifact, and the ticket that was approved for it';
        return { status: 'fail', found: `${named.text}, which is ${(0,registry_digest/* shortDigest */.VK)(other)}, not this artifact`, advice };
    }
    const { application, version, digest } = subject;
    const name = version === undefined ? 'its digest' : `"${[application, version].filter(Boolean).join(' ')}" or its digest`;
    return {
        status: 'fail',
        found: `neither in ${fields.names.join(', ')}`,
        advice: `Name ${name} in the ticket, and have that approved${digest === undefined ? '' : `: ${digest}`}`,
    };
}
/** Returns the artifact's sources: the image's repositories in the environments before. */
function sourcesOf({ subject, flow, environment, }) {
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return [];
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return (0,graph/* predecessorsOf */.A6)(flow, environment.name).map(({ registry }) => (0,registry_reference/* parseLocation */.zS)(registry, image));
}
/**
 * Looks for another digest of the version in a registry on the way.
 * The version is an input and may be wrong.
 */
async function otherDigest({ artifact, version = '', digest }, sources, registries) {
    const tag = (0,tag_name/* tagOfVersion */.m)(version);
    if (artifact === undefined || !(0,tag_name/* isTag */.d)(tag))
        return undefined;
    for (const place of [(0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(artifact, { what: 'artifact' })), ...sources]) {
        const found = await registries.open(place).resolve(tag);
        if (found !== undefined && found.digest !== digest)
            return found.digest;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/system.js



/**
 * Makes the system's client.
 * Throws UsageError for a section without the fields that the system needs.
 */
function changeSystem(policy, web, where) {
    if (policy.system === undefined || policy.url === undefined)
        throw invalidSystem(where, { expected: '"system" and "url"' });
    const { from, to } = policy.fields;
    if (policy.system !== 'servicenow' && (from === undefined) !== (to === undefined)) {
        throw invalidSystem(where, { expected: '"fields.from" and "fields.to" together', found: 'one' });
    }
    const open = { servicenow, jira, http }[policy.system];
    return open(policy, web, where);
}
/**
 * Reads ServiceNow's Table API, `change_request`.
 * Scheduled is -2 and Implement -1; times are in UTC.
 */
function servicenow({ url, fields, states }, web) {
    const server = openServer(url, web, 'ServiceNow', 'to read change_request');
    const own = {
        state: 'state',
        approval: 'approval',
        from: 'start_date',
        to: 'end_date',
        names: ['correlation_id', 'short_description', 'description'],
        ...fields,
    };
    const columns = ['number', own.state, own.approval, own.from, own.to, ...own.names];
    return {
        name: server.name,
        fields: own,
        states: states ?? ['-2', '-1'],
        isUtc: true,
        async ticket(id) {
            const answer = await server.ask({
                path: 'api/now/table/change_request',
                query: {
                    sysparm_query: `number=${id}`,
                    sysparm_fields: columns.join(','),
                    sysparm_display_value: 'all',
                    sysparm_exclude_reference_link: 'true',
                    sysparm_limit: '2',
                },
                what: `change ${id}`,
            });
            const [record, ...others] = (0,web_json/* listAt */.gT)(answer.body, 'result');
            // ServiceNow answers a query that it does not understand with all changes.
            if (record === undefined || others.length > 0 || !textsIn((0,web_json/* member */.Dc)(record, 'number')).includes(id)) {
                throw notOne(server, id, others.length > 0 ? 'several' : 'another one, or none');
            }
            return { record, date: answer.date };
        },
    };
}
/** Reads Jira's REST API, version 2, which Jira Cloud and Data Center share. */
function jira({ url, fields, states }, web, where) {
    if (states === undefined)
        throw invalidSystem(where, { expected: '"states" in which a change may be carried out', found: 'none' });
    const server = openServer(url, web, 'Jira', '"Browse projects" of its project');
    const own = {
        state: 'status.name',
        since: ['statuscategorychangedate', 'created'],
        names: ['summary', 'description', 'fixVersions'],
        ...fields,
    };
    const roots = [own.state, own.approval, own.from, own.to, ...own.since, ...own.names].flatMap((path) => path?.split(/[.[]/)[0] ?? []);
    return {
        name: server.name,
        fields: own,
        states,
        isUtc: false,
        async ticket(id) {
            const path = `rest/api/2/issue/${encodeURIComponent(id)}`;
            const answer = await server.ask({ path, query: { fields: [...new Set(roots)].join(',') }, what: `issue ${id}` });
            const key = (0,web_json/* textAt */.$6)(answer.body, 'key');
            // Jira answers with the new key of an issue that was moved.
            if (key !== id)
                throw notOne(server, id, key ?? 'none');
            return { record: (0,web_json/* member */.Dc)(answer.body, 'fields'), date: answer.date };
        },
    };
}
/** Reads any server that answers with a ticket as JSON. */
function http({ url, fields, states }, web, where) {
    const { state, names } = fields;
    if (states === undefined || state === undefined || names === undefined) {
        throw invalidSystem(where, { expected: '"states", "fields.state" and "fields.names"', found: 'fewer' });
    }
    if (!/^https?:\/\/[^/{}]+\/.*\{ticket\}/.test(url))
        throw invalidSystem(where, { expected: '{ticket} in the path of the "url"' });
    const server = openServer(originOf(url), web, 'The change system', 'to read the ticket');
    return {
        name: server.name,
        fields: { ...fields, state, names },
        states,
        isUtc: false,
        async ticket(id) {
            const path = url.slice(url.indexOf('/', 'https://'.length)).replaceAll('{ticket}', encodeURIComponent(id));
            const answer = await server.ask({ path, what: `ticket ${id}` });
            const found = fields.id === undefined ? [id] : textsIn(valueAt(answer.body, fields.id));
            if (!found.includes(id))
                throw notOne(server, id, found[0] ?? 'none');
            return { record: answer.body, date: answer.date };
        },
    };
}
function originOf(url) {
    const path = url.indexOf('/', 'https://'.length);
    return url.slice(0, path);
}
function openServer(base, web, title, scope) {
    return web.open({ base, service: 'change', title, scope });
}
function notOne(server, id, found) {
    return new errors/* EvidenceError */.oe({
        code: 'change-other-ticket',
        where: server.name,
        expected: id,
        found: found.slice(0, 60),
        fix: 'see that the ticket is there',
    });
}
function invalidSystem(where, problem) {
    return new errors/* UsageError */.eb({ code: 'change-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change.js






/**
 * Judges whether a change ticket lets this artifact in now.
 * Required for a controlled environment.
 */
const change = {
    kind: 'change',
    plan(context, ports) {
        const policy = context.policy?.change;
        return Promise.resolve(policy === undefined ? withoutSection(context, ports) : planned(policy, context, ports.web));
    },
};
/** Fails a `controlled` environment whose flow names no proof of control. */
function withoutSection(context, ports) {
    const { environment } = context;
    if (environment?.promotion !== 'controlled')
        return undefined;
    if (asksForApprovals(context, ports))
        return undefined;
    const row = plannedRow('change', 'Change management', 'a change ticket, or approvals that are proven', 'default');
    const finding = {
        status: 'error',
        found: `nothing: ${environment.name} is entered under control, and the flow file does not say how that is proven`,
        advice: `Add "change" to gates.${environment.name}, or "approval", or say that its promotion is manual`,
    };
    return { kind: 'change', rows: [row], ask: () => Promise.resolve({ checks: [rowOf('change', row, finding)] }) };
}
/**
 * Tells whether approvals are required.
 * `minimum: 0` without a group requires none and proves nothing.
 */
function asksForApprovals(context, ports) {
    const demands = approvalDemands(context, ports.platform);
    return demands !== undefined && (demands.minimum > 0 || Object.keys(demands.groups).length > 0);
}
function planned(policy, context, web) {
    const system = changeSystem(policy, web, `gates.${context.environment?.name}.change`);
    const one = { policy, system, ticket: context.inputs['change-ticket'], context };
    const rows = change_rowsOf(one);
    return {
        kind: 'change',
        rows: rows.map(({ row }) => row),
        ask: async (ports) => ({ checks: await checks(one, rows, ports) }),
    };
}
async function checks(one, rows, ports) {
    const ticket = await one.system.ticket(ticketId(one));
    const all = [];
    for (const { row, find } of rows) {
        all.push(await judgedRow('change', row, async () => find(ticket, ports)));
    }
    return all;
}
const grammars = {
    servicenow: /^[A-Z]{2,10}[0-9]{4,15}$/,
    jira: /^[A-Z][A-Z0-9_]{1,30}-[1-9][0-9]{0,9}$/,
    http: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
};
const names = {
    servicenow: 'ServiceNow',
    jira: 'Jira',
    http: 'change',
};
/**
 * Returns the ticket's id.
 * Throws EvidenceError without a ticket, and for one of a kind that does not count.
 */
function ticketId({ ticket, policy }) {
    const { system, prefix = '' } = policy;
    if (ticket === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'change-without-ticket',
            expected: 'a change ticket',
            found: 'none',
            fix: 'give the input "change-ticket"',
        });
    }
    if (grammars[system].test(ticket) && ticket.startsWith(prefix))
        return ticket;
    const kind = prefix === '' ? '' : ` that begins with ${prefix}`;
    throw new errors/* EvidenceError */.oe({
        code: 'change-other-ticket',
        expected: `the id of a ${names[system]} ticket${kind}`,
        found: ticket,
        fix: 'give the ticket of this change',
    });
}
function change_rowsOf(one) {
    const { policy, system, ticket = 'the ticket', context } = one;
    const { fields, states } = system;
    const { approval, from, to } = fields;
    const rows = [
        {
            row: plannedRow('change-state', `State of ${ticket}`, states.join(' or ')),
            find: (found) => judgeValue(found, fields.state, states, 'Bring the change to where it may be carried out'),
        },
    ];
    if (approval !== undefined) {
        rows.push({
            row: plannedRow('change-approval', `Approval of ${ticket}`, policy.approvals.join(' or ')),
            find: (found) => judgeValue(found, approval, policy.approvals, 'Have the change approved'),
        });
    }
    if (from !== undefined && to !== undefined) {
        rows.push({
            row: plannedRow('change-window', `Window of ${ticket}`, 'open now'),
            find: (found, { clock }) => judgeWindow(found, system, [from, to], clock),
        });
    }
    else {
        const maxAge = policy['max-age'];
        rows.push({
            row: plannedRow('change-age', `Age of ${ticket}`, `at most ${maxAge}, for it has no window`),
            find: (found, { clock }) => judgeAge(found, system, maxAge, clock),
        });
    }
    rows.push({
        row: plannedRow('change-subject', `What ${ticket} is about`, 'this version or digest'),
        find: (found, { registries }) => judgeSubject(found, system, context, registries),
    });
    rows.push({
        row: plannedRow('change-first-use', `First use of ${ticket}`, 'by this artifact'),
        find: (_, ports) => judgeFirstUse(ticket, context, ports),
    });
    return rows;
}
function plannedRow(id, title, required, source = 'flow') {
    return { id, title, required, source, from: 'change management' };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/evidence-run.js



const evidence_run_kind = 'evidence-run';
/** Events that run what the repository's own writers have pushed; a pull request runs what anybody proposes. */
const events = new Set(['push', 'merge_group', 'workflow_dispatch', 'schedule', 'release']);
/**
 * Judges the run that the reports were downloaded from, by the platform's own answer.
 * A URL comes from an input or the message of a commit, and anybody can have a run: its repository must be in the flow,
 * its branch guarded, its commit that of the artifact.
 */
const evidenceRun = {
    kind: evidence_run_kind,
    plan(context, { platform }) {
        const url = context.inputs['evidence-run'];
        if (url === undefined)
            return Promise.resolve(undefined);
        const row = {
            id: evidence_run_kind,
            title: 'Run of the evidence',
            required: `a good run of ${repositoriesOf(context, platform.run.repository).join(' or ')} on a guarded branch, of the artifact's commit`,
            source: 'default',
            from: platformName(platform),
            rule: [],
        };
        return Promise.resolve({
            kind: evidence_run_kind,
            rows: [row],
            ask: async (ports) => ({ checks: [await judgedRow(evidence_run_kind, row, () => judge(url, context, ports))] }),
        });
    },
};
function repositoriesOf({ flow, policy }, own) {
    return policy?.evidence?.repositories ?? flow?.platform?.projects ?? (own === undefined ? [] : [own]);
}
async function judge(url, context, ports) {
    const { platform } = ports;
    const run = await platform.evidenceRun(url);
    const own = platform.run.repository;
    const allowed = repositoriesOf(context, own);
    const found = `${run.event} of ${run.ref} in ${run.repository} at ${run.commit.slice(0, 12)}: ${run.result ?? 'still running'}`;
    const flaw = flawOf(run, allowed);
    if (flaw !== undefined)
        return { status: 'fail', found: `${found}; ${flaw}`, advice: adviceFor(run) };
    const commit = context.subject.commit ?? (await commitOf(context, ports));
    if (commit !== undefined && isSameCommit(run.commit, commit))
        return { status: 'pass', found };
    // A promotion hands reports on to the next one: its own commit is that of the GitOps repository.
    if (own !== undefined && isSame(run.repository, own)) {
        const advice = 'Give reports that name their commit or digest: this run has handed them on';
        return { status: 'warn', found: `${found}; of the GitOps repository, not of the artifact's commit`, advice };
    }
    if (commit === undefined)
        return {
            status: 'error',
            found: `${found}; the artifact's commit is not known`,
            advice: 'Give the input "commit"',
        };
    return { status: 'fail', found: `${found}; the artifact is of ${commit.slice(0, 12)}`, advice: adviceFor(run) };
}
function flawOf(run, allowed) {
    if (!allowed.some((one) => isSame(one, run.repository)))
        return `not one of ${allowed.join(', ')}`;
    if (run.headRepository === undefined || !isSame(run.headRepository, run.repository)) {
        return `it ran the code of ${run.headRepository ?? 'a deleted fork'}`;
    }
    if (!events.has(run.event))
        return 'anybody may start such a run';
    if (run.result !== 'success')
        return 'it did not succeed';
    return run.isGuarded ? undefined : 'nothing guards that branch';
}
/** Returns the artifact's commit, by its record or its own label. */
async function commitOf(context, ports) {
    return context.subject.artifact === undefined ? undefined : (await artifactFacts(context, ports)).revision;
}
function adviceFor({ repository }) {
    return `Give the run that built this artifact; its repository is listed in evidence.repositories of the flow (${repository} is asked about)`;
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** A commit may be given by its first digits. */
function isSameCommit(whole, given) {
    return given.length >= 7 && whole.startsWith(given.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/key-scope.js


const key_scope_kind = 'key-scope';
/**
 * Checks that production has a signing key of its own, where the flow has other environments too.
 * A statement signed by a key without a scope proves nothing about production. Checked only where no key names it, so
 * that the gate gives the reason why nothing will count.
 */
const keyScope = {
    kind: key_scope_kind,
    plan({ flow, environment }) {
        const keys = flow?.records?.trustedKeys ?? [];
        if (flow === undefined || environment === undefined || keys.length === 0)
            return Promise.resolve(undefined);
        const { name } = environment;
        if (!(0,records_keys/* withheldEnvironments */.qw)(flow).includes(name) ||
            keys.some(({ environments }) => environments?.includes(name) === true))
            return Promise.resolve(undefined);
        const row = {
            id: key_scope_kind,
            title: `Signing key of ${name}`,
            required: `a key in records.trusted-keys with ${name} among its environments`,
            source: 'default',
            from: 'the flow file',
            rule: [],
        };
        const found = `no key names ${name}, and a key without environments says nothing about it`;
        const advice = `Write { key: KEY, environments: [${name}] } in records.trusted-keys, and give each other key the environments that it speaks of`;
        const check = rowOf(key_scope_kind, row, { status: 'fail', found, advice });
        return Promise.resolve({ kind: key_scope_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};

// EXTERNAL MODULE: ./lib/src/flow/environment-facts.js
var environment_facts = __webpack_require__(51272);
// EXTERNAL MODULE: ./lib/src/policy/assess.js + 3 modules
var assess = __webpack_require__(99508);
// EXTERNAL MODULE: ./lib/src/policy/judge.js
var policy_judge = __webpack_require__(51066);
// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/src/objects/compare.js
var compare = __webpack_require__(7634);
// EXTERNAL MODULE: ./lib/src/render/environment.js + 1 modules
var render_environment = __webpack_require__(49266);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/parity.js



/**
 * Finds where an environment is not what another one is: "identical configuration to production". Namespaces, the
 * flow's own images and what `allow` names are left out.
 */
function parityFindings(flow, environment, { with: other, allow = [], level = 'required' }, sides) {
    const grade = level === 'warn' ? 'warn' : 'fail';
    const isAllowed = (path) => allow.some((pattern) => (0,wildcard/* matchesPath */.$h)(pattern, path));
    return (0,compare/* compareObjects */.G)(sides.other, sides.own, (0,render_environment/* concealed */.TU)()).flatMap((difference) => {
        const fields = difference.fields.filter((field) => !isAllowed(`${difference.object}/${field.path}`) && !isOwnImage(field, flow));
        const isThere = difference.before !== undefined && difference.after !== undefined;
        if (isThere ? fields.length === 0 : isAllowed(difference.object))
            return [];
        return [finding(difference, fields, environment.name, other, grade)];
    });
}
function isOwnImage({ path, before = '', after = '' }, { applications }) {
    if (!path.endsWith('/image'))
        return false;
    return applications.some(({ image }) => [before, after].every((text) => repositoryOf(text).endsWith(image)));
}
function repositoryOf(text) {
    const [name = ''] = text.split('@', 1);
    return name.replace(/:[^:/]*$/, '');
}
function finding({ object, before, after }, fields, own, other, grade) {
    const place = after ?? before;
    const [first] = fields;
    const path = first === undefined || after === undefined ? [] : first.path.split('/').map(stepOf);
    const found = first === undefined ? missing(after, own, other) : changed(first, fields.length, own, other);
    return {
        rule: 'parity',
        grade,
        object,
        file: place?.file ?? '',
        line: place?.lineOf(path) ?? 1,
        expected: `${object} as in ${other}`,
        found,
        fix: 'promote the configuration too, or allow the path in parity.allow',
    };
}
function missing(after, own, other) {
    return after === undefined ? `it in ${other} alone` : `it in ${own} alone`;
}
function changed({ path, before, after }, count, own, other) {
    const more = count === 1 ? '' : ` (and ${count - 1} more)`;
    return `${path}: ${parity_short(after)} in ${own}, ${parity_short(before)} in ${other}${more}`;
}
function parity_short(text) {
    return text === undefined ? 'none' : text.replaceAll(/\s+/g, ' ').slice(0, 80);
}
/** Positions in lists are numbers. */
function stepOf(part) {
    return /^\d+$/.test(part) ? Number(part) : part;
}

// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var objects_read = __webpack_require__(72751);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/rendered.js




/** An unreadable part in a line. */
function problemLine({ file, line, expected, found }) {
    return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
}
/** Reads the files that an earlier job rendered. */
async function readRendered(patterns, files) {
    const found = await (0,plan/* findFiles */.lY)(patterns, files);
    const problems = [...found.problems];
    const read = [];
    for (const path of found.files) {
        try {
            const bytes = await bytesOf(path, files);
            if (bytes === undefined)
                problems.push(`${path}: more than ${objects_read/* readLimits */.BU.fileBytes} bytes`);
            else
                read.push({ path, bytes });
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            problems.push(error.message);
        }
    }
    const { objects, unreadable } = (0,objects_read/* readAllObjects */.GO)(read);
    problems.push(...unreadable.map(problemLine));
    if (problems.length === 0 && objects.length === 0)
        problems.push('the files hold no object');
    return { objects, problems, evidence: read.map(evidenceOf) };
}
async function bytesOf(path, files) {
    const chunks = [];
    let size = 0;
    for await (const chunk of files.stream(path)) {
        size += chunk.length;
        if (size > objects_read/* readLimits */.BU.fileBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function evidenceOf({ path, bytes }) {
    return { path, size: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/rendering.js



/** Renders an environment from its branch, as manifest-bump would leave it with the artifact. */
async function renderObjects(flow, environment, subject, ports) {
    const state = await (0,render_environment/* environmentState */.LS)(flow, environment, { entering: enteringOf(flow, subject) }, ports);
    return { ...state, evidence: [] };
}
function enteringOf(flow, { application, digest, version }) {
    if (application === undefined || digest === undefined)
        return undefined;
    return { application: (0,questions/* applicationOf */.KM)(flow, application), digest: (0,registry_digest/* parseDigest */.m)(digest), version };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/manifests.js








/** Rules about the objects that the environment would have. */
const manifests = {
    kind: 'manifests',
    plan({ inputs, flow, environment, policy, subject }) {
        if (flow === undefined || environment === undefined || policy?.manifests === undefined) {
            return Promise.resolve(undefined);
        }
        const isRendered = inputs.rendered.length > 0;
        // What this tool renders names the artifact already.
        const facts = (0,environment_facts/* environmentFacts */.z)(flow, environment, manifests_enteringOf(subject), { isWritten: !isRendered });
        const asked = (0,assess/* askedRules */.q)(policy.manifests, facts).filter(({ level }) => level !== 'off');
        const { parity } = policy.manifests;
        const other = parity === undefined || parity.level === 'off' ? undefined : (0,questions/* environmentOf */.p7)(flow, parity.with);
        if (asked.length === 0 && other === undefined)
            return Promise.resolve(undefined);
        return Promise.resolve({
            kind: 'manifests',
            rows: [...asked.map(rowOfRule), ...(other === undefined ? [] : [parityRow(other.name)])],
            ask: async (ports, ledger) => {
                const read = isRendered
                    ? await readRendered(inputs.rendered, ports.files)
                    : await renderObjects(flow, environment, subject, ports);
                if (read.problems.length > 0)
                    return { checks: [unread(read, environment.name)] };
                const verdicts = (0,policy_judge/* judgeObjects */.W)(read.objects, asked, facts).map(({ rule, findings }) => ({
                    row: rowOfRule(rule),
                    findings,
                }));
                if (parity === undefined || other === undefined)
                    return manifests_answer(verdicts, read, ledger);
                const beside = await renderObjects(flow, other, {}, ports);
                if (beside.problems.length > 0)
                    return { checks: [unread(beside, other.name)] };
                const findings = parityFindings(flow, environment, parity, { own: read.objects, other: beside.objects });
                return manifests_answer([...verdicts, { row: parityRow(other.name), findings }], read, ledger);
            },
        });
    },
};
function manifests_enteringOf({ application, digest, }) {
    return application === undefined || digest === undefined ? undefined : { application, digest };
}
function rowOfRule({ name, title, required, level, isNamed }) {
    return {
        id: `manifests-${name}`,
        title: `Manifests: ${title.toLowerCase()}`,
        required: level === 'warn' ? `${required} (a warning here)` : required,
        source: isNamed ? 'flow' : 'default',
        rule: ['manifests', name],
        from: 'the objects of the environment',
    };
}
function parityRow(other) {
    return {
        id: 'manifests-parity',
        title: 'Manifests: parity',
        required: `the objects of ${other}, namespaces and own images aside`,
        source: 'flow',
        rule: ['manifests', 'parity'],
        from: 'the objects of both environments',
    };
}
/** Makes the only row where the objects are not known: a part of them proves nothing. */
function unread({ problems, evidence, from }, environment) {
    const [first = '', ...others] = problems;
    return {
        id: 'manifests',
        kind: 'manifests',
        title: 'Manifests',
        status: 'error',
        required: `every object of ${environment}`,
        source: 'flow',
        found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
        advice: 'Repair it, or give files that hold every object of the environment with the input "rendered"',
        details: problems.slice(0, 50),
        ...(from !== undefined && { from }),
        evidence,
    };
}
function manifests_answer(verdicts, { evidence, objects, from }, ledger) {
    const counted = verdicts.map(({ row, findings }) => {
        const left = findings.filter((one) => !ledger.excepts(exceptableOf(one)));
        return { row, findings: left, excepted: findings.length - left.length };
    });
    return {
        checks: counted.map((one) => ({ ...checkOf(one, objects.length), ...(from !== undefined && { from }), evidence })),
        findings: counted.flatMap(({ findings }) => findings.map(findingOf)),
    };
}
function exceptableOf(finding) {
    const { rule, object, file, line, expected, found } = finding;
    const message = `${object}: expected ${expected}, found ${found}`;
    return { ids: [`manifests/${rule}`], object, path: file, line, message, level: 'error' };
}
const maxPlaces = 50;
function checkOf({ row, findings, excepted }, objects) {
    const counting = findings.filter(({ grade }) => grade !== 'note');
    const failures = counting.filter(({ grade }) => grade === 'fail');
    const notes = findings.filter(({ grade }) => grade === 'note').map(({ found }) => found);
    const { id, title, required, source } = row;
    const shown = failures.length > 0 ? failures : counting;
    const more = [...(excepted === 0 ? [] : [`${excepted} excepted`]), ...notes];
    const sum = counting.length === 0 ? `no finding in ${(0,amount/* amount */.vj)(objects, 'object')}` : summary(shown);
    return {
        id,
        kind: 'manifests',
        title,
        required,
        source,
        status: failures.length > 0 ? 'fail' : counting.length > 0 ? 'warn' : 'pass',
        found: [sum, ...more].join('; '),
        ...(counting.length > 0 && {
            advice: `${sentenceStart(shown[0]?.fix ?? '')}${row.rule?.[1] === 'parity' ? '' : `, see the page of the rule ${row.rule?.[1] ?? ''}`}`,
            details: (0,amount/* firstOf */.Ku)(counting, policy_judge/* findingLine */.m),
            findings: counting
                .slice(0, maxPlaces)
                .map((one) => ({ path: one.file, line: one.line, message: messageOf(one) })),
        }),
    };
}
function summary(findings) {
    const [first] = findings;
    const rest = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
    return first === undefined ? '' : `${first.object}: ${first.found}${rest}`;
}
function messageOf({ rule, object, expected, found, fix }) {
    return `${rule}: ${object}: expected ${expected}, found ${found}; ${fix}`;
}
function findingOf(finding) {
    const { rule, grade, object, file, line, expected, found, fix } = finding;
    const because = `expected ${expected}, found ${found}; ${fix}`;
    return { rule, verdict: grade, subject: object, because, file, line };
}
function sentenceStart(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict_verdict = __webpack_require__(28887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/before.js

/** Names the environments before one for a title: `uat and perf`, `staging or hotfix`. */
function namesOfBefore({ all, any }) {
    const required = all.map(({ name }) => name).join(' and ');
    const alternatives = any.map(({ name }) => name).join(' or ');
    return [required, alternatives].filter((part) => part !== '').join(', and ');
}
/**
 * Asks one question about the environments before one: it must be met in each of those that must all come before, and
 * in one of those of which one must. @throws StepError where no answer is a proof
 */
async function askBefore({ all, any }, ask) {
    const answers = [];
    for (const environment of all)
        answers.push({ environment, result: await ask(environment) });
    if (any.length > 0)
        answers.push(await firstThatPasses(any, ask));
    const [only, ...others] = answers;
    if (only === undefined)
        throw new Error('there is an environment before');
    return others.length === 0 && all.length + any.length === 1 ? only.result : joined(answers);
}
/** Of several ways one is enough, so that one without proof is passed over until no other is left. */
async function firstThatPasses(environments, ask) {
    let closed;
    let unproven;
    for (const environment of environments) {
        try {
            const result = await ask(environment);
            if (result.status === 'pass')
                return { environment, result };
            closed ??= { environment, result };
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            unproven ??= error;
        }
    }
    if (closed !== undefined)
        return closed;
    throw unproven ?? new Error('there is an environment before');
}
function joined(answers) {
    const worst = answers.find(({ result }) => result.status !== 'pass');
    const said = (text) => answers.flatMap(({ environment, result }) => {
        const part = text(result);
        return part === undefined ? [] : [`${environment.name}: ${part}`];
    });
    const advice = said((result) => (result.status === 'pass' ? undefined : result.advice));
    const details = answers.flatMap(({ result }) => result.details ?? []);
    return {
        status: worst?.result.status ?? 'pass',
        found: said(({ found }) => found).join('; '),
        ...(advice.length > 0 && { advice: advice.join('; ') }),
        ...(details.length > 0 && { details }),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/prometheus.js


/** Largest difference between a server's clock and this one. */
const prometheus_skew = 5 * 60_000;
const maxWarnings = 10;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * Queries one value: exactly one finite number of now.
 * Throws EvidenceError for any other result; RemoteError.
 */
async function sampleOf(server, query, clock) {
    const answer = await server.ask({
        path: 'api/v1/query',
        query: { query },
        what: 'the result of the query',
        accept: [400, 422],
    });
    if ((0,web_json/* textAt */.$6)(answer.body, 'status') !== 'success')
        throw refused(server, answer);
    const [time, text] = pairIn((0,web_json/* member */.Dc)(answer.body, 'data'), server.name);
    if (typeof text !== 'string' || !number.test(text) || !Number.isFinite(Number(text))) {
        throw noProof(server.name, { expected: 'a number', found: prometheus_jsonText(text), fix: 'see what the query divides by' });
    }
    if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > prometheus_skew) {
        const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
        throw noProof(server.name, { expected: 'a value of now', found, fix: 'see to the clocks of both machines' });
    }
    const warnings = (0,web_json/* listAt */.gT)(answer.body, 'warnings').filter((one) => typeof one === 'string');
    return { value: Number(text), warnings: warnings.slice(0, maxWarnings).map((one) => printable(one)) };
}
/** Returns the `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data, name) {
    const [type, result] = [(0,web_json/* textAt */.$6)(data, 'resultType'), (0,web_json/* member */.Dc)(data, 'result')];
    if (type === 'scalar' && (0,web_json/* isList */.Lv)(result))
        return result;
    if (type !== 'vector' || !(0,web_json/* isList */.Lv)(result)) {
        throw noProof(name, {
            expected: 'one value',
            found: `a ${prometheus_jsonText(type)}`,
            fix: 'ask for an instant vector or a scalar',
        });
    }
    if (result.length === 0) {
        throw noProof(name, {
            expected: 'one value',
            found: 'no series',
            fix: 'see that the labels of the query fit, and that the metric is collected',
        });
    }
    if (result.length > 1) {
        throw noProof(name, {
            expected: 'one value',
            found: `${result.length} series`,
            fix: 'aggregate them with sum, max or avg',
        });
    }
    const pair = (0,web_json/* member */.Dc)(result[0], 'value');
    if ((0,web_json/* isList */.Lv)(pair))
        return pair;
    throw noProof(name, { expected: 'one value', found: 'a native histogram', fix: 'ask for a quantile of it' });
}
function refused(server, { status, body }) {
    const [type, error] = [(0,web_json/* textAt */.$6)(body, 'errorType'), (0,web_json/* textAt */.$6)(body, 'error')];
    return noProof(server.name, {
        expected: 'a result',
        found: `${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(),
        fix: 'correct the query',
    });
}
function noProof(where, problem) {
    return new errors/* EvidenceError */.oe({ code: 'metric-without-proof', where, ...problem });
}
function prometheus_jsonText(value) {
    return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}
function printable(text) {
    return text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .slice(0, 200)
        .trim();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/metrics.js






/** Values of Prometheus for the environments, before an artifact enters. */
const metrics = {
    kind: 'metrics',
    plan(context, { web }) {
        const { policy } = context;
        if (policy?.metrics === undefined)
            return Promise.resolve(undefined);
        const all = policy.metrics.map((metric) => metricOf(metric, context, web));
        return Promise.resolve({ kind: 'metrics', rows: all.map(({ row }) => row), ask: (ports) => askAll(all, ports) });
    },
};
async function askAll(all, ports) {
    const checks = [];
    for (const metric of all) {
        const warnings = [];
        checks.push(await judgedRow('metrics', metric.row, () => resultOf(metric, warnings, ports)));
        const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
        checks.push(...said.map((one) => (0,verdict_verdict/* warningOf */.aj)('metrics', one, [])));
    }
    return { checks };
}
function resultOf(metric, warnings, ports) {
    const { before, questions } = metric;
    const ask = (name) => {
        const question = questions.get(name);
        if (question === undefined)
            throw new Error('every environment before has a question');
        return metricResult({ ...metric, ...question }, warnings, ports);
    };
    return before === undefined ? ask(undefined) : askBefore(before, ({ name }) => ask(name));
}
async function metricResult({ policy, server, query, source }, warnings, ports) {
    const ask = async (text) => {
        const sample = await sampleOf(server, text, ports.clock);
        warnings.push(...sample.warnings);
        return sample;
    };
    const { value } = await ask(query);
    const { min = -Infinity, max = Infinity } = policy;
    const reference = source === undefined ? undefined : (await ask(source.query)).value;
    const beside = reference === undefined ? '' : `, ${source?.environment} has ${reference}`;
    const isMet = value >= min && value <= max && (reference === undefined || isWithin(value, reference, policy));
    if (isMet)
        return { status: 'pass', found: `${value}${beside}` };
    return {
        status: 'fail',
        found: `${value}${beside}`,
        advice: 'See what has changed, or wait until it is over',
        details: [query],
    };
}
/** Compares with a percentage of the source's value; of 0 it is 0. */
function isWithin(value, reference, { within }) {
    const room = (Math.abs(reference) * (within?.percent ?? 0)) / 100;
    const isTooHigh = value - reference > room;
    const isTooLow = reference - value > room;
    if (within?.worse === 'higher')
        return !isTooHigh;
    return within?.worse === 'lower' ? !isTooLow : !isTooHigh && !isTooLow;
}
function metricOf(policy, context, web) {
    const { environment, flow, subject } = context;
    const where = `gates.${environment?.name}.metrics, ${policy.name}`;
    const before = flow && environment && (0,graph/* beforeOf */.v8)(flow, environment.name);
    const sources = before === undefined ? [] : [...before.all, ...before.any].map(({ name }) => name);
    checkPolicy(policy, sources[0], where);
    const isBySource = sources.length > 0 && (policy.within !== undefined || policy.query.includes('{source}'));
    const names = { environment: environment?.name, application: subject.application, flow: flow?.name };
    const questionOf = (source) => ({
        query: written(policy.query, { ...names, source }, where),
        source: policy.within === undefined || source === undefined
            ? undefined
            : { environment: source, query: written(policy.query, { ...names, source, environment: source }, where) },
    });
    const compared = policy.within === undefined || before === undefined ? undefined : namesOfBefore(before);
    const asked = isBySource ? sources : [undefined];
    return {
        policy,
        row: {
            id: `metric:${policy.name}`,
            title: `Metric ${policy.name}`,
            required: requiredOf(policy, compared),
            source: 'flow',
            from: 'Prometheus',
        },
        server: serverOf(policy, web, where),
        before: isBySource ? before : undefined,
        questions: new Map(asked.map((source) => [source, questionOf(source)])),
    };
}
function checkPolicy({ query, min, max, within }, source, where) {
    if (min === undefined && max === undefined && within === undefined) {
        throw invalidMetric(where, {
            expected: '"min", "max" or "within"',
            found: 'none',
            fix: 'add one: any value would pass',
        });
    }
    if (within === undefined)
        return;
    if (source === undefined)
        throw invalidMetric(where, { found: 'there is no environment before it to compare with' });
    if (!query.includes('{environment}')) {
        throw invalidMetric(where, {
            expected: '{environment} in a query that is compared',
            found: 'none',
            fix: 'add it: the query would be compared with itself',
        });
    }
}
function serverOf({ server }, web, where) {
    const base = server ?? web.home('prometheus');
    if (base === undefined)
        throw invalidMetric(where, { expected: 'a "server"', found: 'none, and KRCI_DEPLOY_PROMETHEUS_HOST is not set' });
    return web.open({ base, service: 'prometheus', title: 'Prometheus', scope: 'to query it' });
}
/**
 * Fills names into a query.
 * Names are DNS labels, so they cannot end a string or a selector of PromQL.
 */
function written(query, names, where) {
    return query.replaceAll(/\{(environment|source|application|flow)\}/g, (_all, name) => {
        const value = names[name];
        if (value !== undefined)
            return value;
        const why = name === 'source' ? 'there is no environment before it' : `give the input "${name}"`;
        throw invalidMetric(where, { found: `the query has {${name}}, and ${why}` });
    });
}
function requiredOf({ min, max, within }, source) {
    const parts = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
        ...(within === undefined ? [] : [differenceOf(within, source)]),
    ];
    return parts.join(', ');
}
function differenceOf({ percent, worse }, source = '') {
    if (worse === 'higher')
        return `at most ${percent} % above that of ${source}`;
    return worse === 'lower'
        ? `at most ${percent} % below that of ${source}`
        : `within ${percent} % of that of ${source}`;
}
function invalidMetric(where, problem) {
    return new errors/* UsageError */.eb({ code: 'metric-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/policy-source.js

const policy_source_kind = 'policy-source';
/**
 * Checks that the flow comes from a trusted branch, from uat on where records are required.
 * A file that only lies in the working directory may be anybody's. Checked only where it is one, so that the gate gives
 * the reason why it stays closed.
 */
const policySource = {
    kind: policy_source_kind,
    plan({ flow, environment, inputs }, { platform }) {
        if (flow === undefined || environment === undefined || inputs['what-if'] || !isUnproven(flow, environment))
            return Promise.resolve(undefined);
        const row = {
            id: policy_source_kind,
            title: 'Policy of a protected branch',
            required: 'the flow file of the default or a protected branch',
            source: 'default',
            from: 'the flow file',
            rule: [],
        };
        const found = `${flow.file} as it lies here, ${platform.kind === 'local' ? 'in a run without a platform' : 'in no repository with an origin'}`;
        const advice = 'Run the gate in a job of GitHub or GitLab with the checkout of the GitOps repository, or name that repository with the input "repository"';
        const check = rowOf(policy_source_kind, row, { status: 'fail', found, advice });
        return Promise.resolve({ kind: policy_source_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};
const guarded = new Set(['uat', 'staging', 'production']);
function isUnproven({ records, source }, { requireRecord, tier }) {
    return records !== undefined && requireRecord && source === undefined && guarded.has(tier);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/protection.js


const protection_kind = 'protection';
const guards = {
    reviewers: { title: 'Required reviewers', required: 'somebody must approve' },
    'self-review': { title: 'Self-review', required: 'who starts a run cannot approve it' },
    branches: { title: 'Branches', required: 'not every branch may enter' },
    administrators: { title: 'Administrators', required: 'they cannot enter without approval' },
};
const allGuards = ['reviewers', 'self-review', 'branches', 'administrators'];
/** Protection of the environment by the platform, without which its approvals are not believed. */
const protection = {
    kind: protection_kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const asking = allGuards.filter((guard) => demands.protection[guard] !== 'off' && isKnown(guard, platform));
        if (asking.length === 0)
            return Promise.resolve(undefined);
        const rows = [existence(demands, platform), ...asking.map((guard) => protection_plannedRow(guard, demands, platform))];
        return Promise.resolve({
            kind: protection_kind,
            rows,
            ask: async (ports) => ({ checks: await ask(demands, asking, ports.platform) }),
        });
    },
};
/**
 * Tells whether the platform has such a setting.
 * GitLab's administrators may approve everything.
 */
function isKnown(guard, platform) {
    return guard !== 'administrators' || platform?.kind !== 'gitlab';
}
function existence({ environment, source }, platform) {
    return {
        id: 'protected-environment',
        title: 'Protected environment',
        required: `${environment.name}, as the platform spells it`,
        source,
        from: platformName(platform),
    };
}
function protection_plannedRow(guard, { source }, platform) {
    return { id: `protection-${guard}`, ...guards[guard], source, from: platformName(platform) };
}
async function ask(demands, asking, platform) {
    const { environment } = demands;
    const found = await platform.protection(environment.name);
    const exists = rowOf(protection_kind, existence(demands, platform), existing(environment.name, found, platform));
    if (found === undefined)
        return [exists];
    const checks = [exists];
    for (const guard of asking) {
        const row = protection_plannedRow(guard, demands, platform);
        const find = async () => {
            const { met, found: words, advice } = await protection_guarded(guard, found, environment.name, platform);
            if (met === undefined)
                return { status: 'error', found: words, advice };
            return { status: statusOf(demands.protection[guard], met), found: words, ...(!met && { advice }) };
        };
        checks.push(await judgedRow(protection_kind, row, find));
    }
    return checks;
}
/**
 * Finds the environment by its exact name, which approvals and records use.
 * GitHub finds an environment in any spelling.
 */
function existing(name, found, platform) {
    if (found === undefined) {
        return {
            status: 'fail',
            found: 'no such environment',
            advice: `Create and protect ${name} on ${platformName(platform)}: it makes a missing environment by itself, without any rule, when a job first names it; krci-deploy protect --apply does it`,
        };
    }
    if (found.environment === name)
        return { status: 'pass', found: found.environment };
    return {
        status: 'fail',
        found: found.environment,
        advice: `Give the environment one name: rename ${found.environment} on ${platformName(platform)}, or spell it so in the flow file`,
    };
}
async function protection_guarded(guard, found, name, platform) {
    const where = platform.kind === 'gitlab' ? 'Settings > CI/CD > Protected environments' : `Settings > Environments > ${name}`;
    if (guard === 'reviewers')
        return reviewersOf(found, where);
    if (guard === 'self-review')
        return selfReviewOf(found, platform, where);
    if (guard === 'administrators')
        return administratorsOf(found, where);
    return platform.kind === 'gitlab' ? jobsBranch(await platform.entry(name)) : branchesOf(found, where);
}
function reviewersOf({ approvalsRequired, reviewers }, where) {
    const names = reviewers.map((reviewer) => reviewer.name).join(', ');
    return {
        met: approvalsRequired > 0,
        found: approvalsRequired > 0 ? `${approvalsRequired} of ${names === '' ? 'those who may deploy' : names}` : 'nobody',
        advice: `Add required reviewers (${where}), or take approvals from a reviewed file: approval.by: file`,
    };
}
function selfReviewOf({ preventsSelfReview }, platform, where) {
    const setting = platform.kind === 'gitlab'
        ? 'Do not let who triggers a pipeline approve its deployments'
        : 'Switch "Prevent self-review" on';
    return {
        met: preventsSelfReview,
        found: preventsSelfReview ? 'prevented' : 'allowed',
        advice: `${setting} (${where})`,
    };
}
function administratorsOf({ administratorsBypass }, where) {
    if (administratorsBypass === undefined) {
        return {
            met: undefined,
            found: 'GitHub does not say whether administrators may bypass the rules',
            advice: 'Update the server, or set approval.protection.administrators to warn or off',
        };
    }
    return {
        met: !administratorsBypass,
        found: administratorsBypass ? 'administrators may bypass the rules' : 'they cannot',
        advice: `Switch "Allow administrators to bypass configured protection rules" off (${where})`,
    };
}
function branchesOf({ branches }, where) {
    const words = {
        any: 'any branch may enter',
        protected: 'protected branches',
        selected: 'selected branches and tags',
    };
    return {
        met: branches !== 'any',
        found: words[branches],
        advice: `Let protected or selected branches enter alone (${where}); "protected branches only" lets every branch enter while none is protected`,
    };
}
/** Judges the branch of this job: on GitLab a protected environment takes any branch. */
function jobsBranch({ job }) {
    return {
        met: job?.isProtected,
        found: job === undefined ? 'no job' : `${job.ref} is ${job.isProtected ? '' : 'not '}protected`,
        advice: `Protect the branch or tag ${job?.ref ?? ''} (Settings > Repository > Protected branches)`,
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/sigstore.js


const payloadType = 'application/vnd.in-toto+json';
const fulcio = '1.3.6.1.4.1.57264.1';
/**
 * Verifies Sigstore bundles (sigstore/protobuf-specs, Bundle) of in-toto statements. The function that it returns
 * throws RefusedError `bundle-unverified`. Throws UsageError for an invalid trusted root. Makes no request.
 */
async function bundleVerifier(trust) {
    // Loaded here: a gate that asks for no provenance should not pay for it.
    const [{ Verifier, toSignedEntity }, { bundleFromJSON }, material] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        trustMaterial(trust),
    ]);
    // Without a time there is no telling whether a certificate was valid; a key has no end.
    const logs = trust.kind === 'root' && trust.transparency ? 1 : 0;
    const timestamps = trust.kind === 'root' ? 1 : 0;
    const verifier = new Verifier(material, {
        tlogThreshold: logs,
        ctlogThreshold: logs,
        timestampThreshold: timestamps,
    });
    return (text) => {
        try {
            const bundle = bundleFromJSON(JSON.parse(text));
            const { content } = bundle;
            if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== payloadType) {
                throw new TypeError('it is no signed in-toto statement');
            }
            const signer = verifier.verify(toSignedEntity(trust.kind === 'key' ? withoutLogs(bundle) : bundle));
            return { payload: content.dsseEnvelope.payload, ...identityOf(signer) };
        }
        catch (error) {
            // Foreign input can make a parser fail anywhere; none of it is a signature.
            const why = error instanceof Error ? error.message : 'it cannot be read';
            throw new errors/* RefusedError */.fk({ code: 'bundle-unverified', found: (0,unreadable/* shown */.SP)(why, 200) });
        }
    };
}
/** Removes logs and clocks: their word adds nothing to a key, and none is trusted here. */
function withoutLogs(bundle) {
    const { verificationMaterial } = bundle;
    const bare = { ...verificationMaterial, tlogEntries: [], timestampVerificationData: undefined };
    return Object.assign({}, bundle, { verificationMaterial: bare });
}
async function trustMaterial(trust) {
    const [{ toTrustMaterial }, { TrustedRoot }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    if (trust.kind === 'key') {
        const publicKey = trust.key;
        return { ...toTrustMaterial(TrustedRoot.fromJSON({})), publicKey: () => ({ publicKey, validFor: () => true }) };
    }
    try {
        const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(trust.root)));
        if (material.certificateAuthorities.length > 0)
            return material;
    }
    catch {
        // Below: the error.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-trusted-root',
        where: trust.name,
        expected: "Sigstore's trusted root as JSON with certificateAuthorities",
        found: 'something else',
        fix: 'write one with `gh attestation trusted-root` or `cosign trusted-root create`',
    });
}
function identityOf({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        if (id.slice(0, -1).join('.') === fulcio)
            extensions.set(id.at(-1) ?? 0, derText(value));
    }
    const issuer = identity?.extensions?.issuer;
    return { identity: identity?.subjectAlternativeName, issuer, extensions };
}
/** From 8 on they are DER UTF8String (X.690, 8.1.3); those before are bare text. */
function derText(value) {
    const bytes = Buffer.from(value);
    if (bytes[0] !== 0x0c)
        return bytes.toString();
    const length = bytes[1] ?? 0;
    return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f)).toString();
}

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/slsa.js

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
/** Reads a statement; undefined for another kind, and for text that is no statement. */
function readProvenance(payload) {
    const json = slsa_parsed(payload);
    if (!statementTypes.has((0,json_path/* textIn */.r7)(json, '_type') ?? ''))
        return undefined;
    if ((0,json_path/* textIn */.r7)(json, 'predicateType') !== 'https://slsa.dev/provenance/v1')
        return undefined;
    const built = (0,json_path/* memberAt */.mz)(json, 'predicate', 'buildDefinition');
    return {
        subjects: (0,json_path/* listIn */.Of)(json, 'subject').flatMap((one) => {
            const hexadecimal = (0,json_path/* textIn */.r7)(one, 'digest', 'sha256');
            return hexadecimal === undefined ? [] : [`sha256:${hexadecimal}`];
        }),
        builder: (0,json_path/* textIn */.r7)(json, 'predicate', 'runDetails', 'builder', 'id'),
        repository: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'repository'),
        workflow: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'path'),
        sources: (0,json_path/* listIn */.Of)(built, 'resolvedDependencies').flatMap((one) => {
            const uri = (0,json_path/* textIn */.r7)(one, 'uri');
            if (uri === undefined)
                return [];
            return [{ repository: slsa_repositoryOf(uri), commit: (0,json_path/* textIn */.r7)(one, 'digest', 'gitCommit') }];
        }),
    };
}
/** `git+https://github.com/acme/cart.git@refs/heads/main` is `https://github.com/acme/cart`. */
function slsa_repositoryOf(uri) {
    return uri
        .replace(/^git\+/, '')
        .replace(/@[^/@][^@]*$/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
function slsa_parsed(payload) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/judge.js




/** Finds one bundle that meets all demands; if none does, the closest one gives the reason. */
async function judgeProvenance(bundles, demand, trust) {
    if (demand.commit === undefined) {
        const found = 'no commit to compare with';
        return {
            status: 'error',
            found,
            advice: 'Give the commit that the artifact was built from in "commit"',
            evidence: [],
        };
    }
    const verify = await bundleVerifier(trust);
    let nearest;
    for (const { text, item } of bundles) {
        const miss = missOf(text, verify, demand);
        if (miss === undefined) {
            return { status: 'pass', found: `built from ${demand.repository} at ${demand.commit}`, evidence: [item] };
        }
        if (nearest === undefined || miss.stage > nearest.stage)
            nearest = { ...miss, item };
    }
    if (nearest === undefined)
        return { status: 'error', found: 'no attestation', advice: attest, evidence: [] };
    return { status: 'fail', found: nearest.found, advice: rebuild, evidence: [nearest.item] };
}
const attest = 'Have the build attest its provenance beside the artifact (actions/attest-build-provenance with push-to-registry: true, or cosign attest), or give the bundle in "provenance"';
const rebuild = 'Find out where the artifact comes from; have it built and attested by the workflow that is meant to';
function missOf(text, verify, demand) {
    const signed = attempt(() => verify(text));
    if (signed instanceof errors/* RefusedError */.fk) {
        return { stage: 0, found: `an attestation whose signature does not count: ${signed.message}` };
    }
    const provenance = readProvenance(signed.payload);
    if (provenance === undefined)
        return { stage: 1, found: 'a signed statement that is no SLSA provenance v1' };
    if (!provenance.subjects.includes(demand.digest))
        return { stage: 2, found: 'provenance of another digest' };
    return signerMiss(signed, demand) ?? sourceMiss(signed, provenance, demand);
}
function signerMiss({ identity, issuer }, demand) {
    if (demand.issuer !== undefined && issuer !== demand.issuer) {
        return { stage: 3, found: `provenance signed by somebody whom ${quoted(issuer)} vouches for` };
    }
    if (demand.identity !== undefined && !fits(identity, demand.identity)) {
        return { stage: 3, found: `provenance signed by ${quoted(identity)}` };
    }
    return undefined;
}
/**
 * Compares the source in the certificate and in the provenance; one of them must name it.
 * The certificate's is the issuer's statement and must agree; the provenance's is the signer's.
 */
function sourceMiss({ extensions }, made, demand) {
    const from = made.sources.filter(({ repository }) => repository === demand.repository);
    const repositories = [extensions.get(12), made.repository].flatMap((one) => one === undefined ? [] : [slsa_repositoryOf(one)]);
    const other = repositories.find((one) => one !== demand.repository);
    if (other !== undefined || (repositories.length === 0 && from.length === 0)) {
        return { stage: 4, found: `provenance of ${quoted(other ?? made.sources[0]?.repository)}` };
    }
    const commits = [extensions.get(13), ...from.map(({ commit }) => commit)].filter((one) => one !== undefined);
    const elsewhere = commits.find((one) => !one.startsWith(demand.commit ?? ' '));
    if (elsewhere !== undefined || commits.length === 0) {
        return { stage: 5, found: `provenance of the commit ${quoted(elsewhere)}, not ${demand.commit}` };
    }
    const workflow = workflowMiss(extensions.get(18), made, demand);
    if (workflow !== undefined)
        return { stage: 6, found: `provenance of the workflow ${quoted(workflow)}` };
    if (demand.builder === undefined || fits(made.builder, demand.builder))
        return undefined;
    return { stage: 7, found: `provenance of the builder ${quoted(made.builder)}` };
}
/**
 * Returns the workflow of the build, where it is not the required one.
 * Extension 18 is `<repository>/<path>@<ref>`.
 */
function workflowMiss(config, made, demand) {
    if (demand.workflow === undefined)
        return undefined;
    const wanted = `${demand.repository}/${demand.workflow}@`;
    if (config !== undefined && !config.startsWith(wanted))
        return config;
    // Where any identity will do, the signer's own claim of a workflow proves nothing.
    if (config === undefined && demand.issuer !== undefined && demand.identity === undefined)
        return 'the issuer names none';
    if (made.workflow !== undefined && made.workflow !== demand.workflow)
        return made.workflow;
    return config === undefined && made.workflow === undefined ? 'none is named' : undefined;
}
function fits(identity, wanted) {
    if (identity === undefined)
        return false;
    return wanted.endsWith('*') ? identity.startsWith(wanted.slice(0, -1)) : identity === wanted;
}
function quoted(text) {
    return text === undefined ? 'nobody' : (0,unreadable/* shown */.SP)(text, 200);
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/registry/referrers.js
var registry_referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/bundles.js







const artifactType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.\d+\+json|\+json;version=0\.\d+)$/;
const largest = 4 * 1024 * 1024;
const bundles_most = 100;
/**
 * Reads bundles in files: one, or one a line as `gh attestation download` writes them.
 * Throws EvidenceError.
 */
async function bundlesIn(patterns, files) {
    const found = [];
    for (const pattern of patterns) {
        const paths = await files.glob(pattern);
        if (paths.length === 0) {
            throw new errors/* EvidenceError */.oe({
                code: 'no-provenance',
                found: `there is no file ${pattern}`,
                fix: 'check that the attestation was downloaded',
            });
        }
        for (const path of paths) {
            const bytes = await files.read(path);
            if (bytes === undefined || bytes.length > largest) {
                throw new errors/* EvidenceError */.oe({
                    code: 'provenance-too-large',
                    where: path,
                    expected: `at most ${largest} bytes`,
                    found: 'more',
                });
            }
            const text = new TextDecoder().decode(bytes);
            const lines = isOne(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
            found.push(...lines.map((line) => ({ text: line, item: itemOf(path, bytes) })));
        }
    }
    return bounded(found);
}
/**
 * Reads bundles beside the artifact, by the referrers API and by the fallback tag. Anybody with push access can attach
 * something: what cannot be read is named in the log, and the others are read.
 *
 * @throws RemoteError
 */
async function bundlesBeside(places, digest, { registries, log }) {
    const passOver = (error) => {
        if (!(error instanceof errors/* StepError */.zg && (0,registry_referrers/* isSettled */.Is)(error)))
            throw error;
        log.warn(`an attachment of ${(0,registry_digest/* shortDigest */.VK)(digest)} is no bundle that can be read: ${error.message}`);
    };
    const found = new Map();
    for (const place of places) {
        const repository = registries.open(place);
        const referrers = await (0,registry_referrers/* referrersOf */.aH)(repository, digest, { onUnreadable: (_listed, error) => passOver(error) });
        for (const manifest of referrers) {
            const bytes = await bundleIn(manifest, repository).catch(passOver);
            if (bytes === undefined)
                continue;
            const item = itemOf(`${(0,registry_reference/* formatRepository */.Sh)(place)}@${manifest.descriptor.digest}`, bytes);
            found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
        }
    }
    return bounded([...found.values()]);
}
/** Reads the bundle of a referrer; undefined for a referrer of another kind. */
async function bundleIn(manifest, repository) {
    const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    if (!artifactType.test(content.artifactType ?? ''))
        return undefined;
    const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
    return layer === undefined || layer.size > largest ? undefined : (0,blob_bytes/* bytesOfBlob */.s)(repository, layer);
}
function itemOf(path, bytes) {
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length };
}
function isOne(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
function bounded(found) {
    if (found.length <= bundles_most)
        return found;
    throw new errors/* RefusedError */.fk({
        code: 'too-many-bundles',
        expected: `at most ${bundles_most} attestations of the artifact`,
        found: String(found.length),
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/base/node-error.js
var node_error = __webpack_require__(76619);
;// CONCATENATED MODULE: ./lib/src/evidence/provenance/tuf.js






/**
 * Reads a target of a TUF repository (The Update Framework's specification 1.0, section 5), by this machine's
 * clock. Nothing is kept: earlier runs do not count. Throws UsageError for an invalid root,
 * EvidenceError for invalid metadata, and the errors of the mirror.
 */
async function tufTarget(target, root, mirror) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-tuf-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'root.json'), root.bytes);
        const source = await openSource(mirror, directory);
        const updater = await openUpdater(directory, root, source.fetcher);
        return await source.named(() => download(target, updater, mirror), root);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Never asked: the mirror is given paths alone. */
const base = 'https://mirror.invalid';
async function openUpdater(directory, { name }, fetcher) {
    // Loaded here: few gates ask for it.
    const tuf = await __webpack_require__.e(/* import() */ 4706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19));
    try {
        return new tuf.Updater({
            metadataDir: directory,
            metadataBaseUrl: base,
            targetDir: directory,
            targetBaseUrl: `${base}/targets`,
            fetcher,
        });
    }
    catch (error) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tuf-root',
            where: name,
            expected: 'root.json of a TUF repository, signed with its own keys',
            found: (0,unreadable/* shown */.SP)((0,node_error/* errorMessage */.g)(error), 200),
        });
    }
}
async function download(target, updater, mirror) {
    const info = await updater.getTargetInfo(target);
    if (info === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'tuf-target-missing',
            where: mirror.name,
            expected: `the target ${target}`,
            found: 'none',
            fix: 'name the TUF repository of a Sigstore',
        });
    }
    return (0,promises_.readFile)(await updater.downloadTarget(info));
}
/** Opens the mirror as a source. The library rewords a fetcher's error, so the first failure is kept here. */
async function openSource(mirror, directory) {
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19));
    let failure;
    async function bytesAt(url, limit) {
        const path = new URL(url).pathname.slice(1);
        const bytes = await mirror.get(path, /^\d+\.root\.json$/.test(path));
        if (bytes === undefined)
            throw new DownloadHTTPError(`there is no ${path}`, 404);
        if (bytes.length > limit) {
            throw new errors/* EvidenceError */.oe({
                code: 'tuf-too-large',
                where: mirror.name,
                expected: `at most ${limit} bytes as ${path}`,
                found: `${bytes.length}`,
                fix: 'check whether the repository was tampered with',
            });
        }
        return Buffer.from(bytes);
    }
    const downloadBytes = async (url, limit) => {
        try {
            return await bytesAt(url, limit);
        }
        catch (error) {
            if (error instanceof errors/* StepError */.zg)
                failure ??= error;
            throw error;
        }
    };
    return {
        fetcher: {
            downloadBytes,
            downloadFile: async (url, limit, handle) => {
                const file = (0,external_node_path_.join)(directory, 'download');
                await (0,promises_.writeFile)(file, await downloadBytes(url, limit));
                return handle(file);
            },
        },
        named: async (work, root) => {
            try {
                return await work();
            }
            catch (error) {
                throw failure ?? (error instanceof errors/* StepError */.zg ? error : distrust(error, mirror, root));
            }
        },
    };
}
function distrust(error, mirror, root) {
    return new errors/* EvidenceError */.oe({
        code: 'tuf-unverified',
        where: mirror.name,
        expected: `metadata that is good by ${root.name}`,
        found: (0,unreadable/* shown */.SP)(reasonOf(error), 200),
        fix: `check whether the repository was tampered with or is outdated, and whether ${root.name} is its root`,
    });
}
/** Returns the library's message without the words before the message of its cause. */
function reasonOf(error) {
    return (0,node_error/* errorMessage */.g)(error).replace(/^Unable to load (?:snapshot metadata|targets) error (?:\w{0,40}Error: )?/, '');
}

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/tuf-roots.js
/**
 * Returns the initial root that Sigstore's own library brings for a repository, such as that of the public good
 * instance.
 */
async function embeddedRoot(mirror) {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 8032).then(__webpack_require__.t.bind(__webpack_require__, 8032, 17));
    const seed = Object.entries(seeds).find(([address]) => address === mirror.replace(/\/+$/, ''))?.[1];
    if (seed === undefined)
        return undefined;
    return { name: 'the root that krci-deploy brings', bytes: Buffer.from(seed['root.json'], 'base64') };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/trust.js






/**
 * Reads the policy's trust from files beside the flow file.
 * Contacts no server. Throws UsageError.
 */
async function plannedTrust(policy, flow, where, ports) {
    const { key, 'trusted-root': root, transparency } = policy;
    const beside = (file) => fileBeside(file, flow, where, ports);
    if (key !== undefined && root === undefined)
        return { kind: 'key', key: publicKey(await beside(key)) };
    if (root === undefined || key !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-trust',
            where,
            expected: 'either "trusted-root" or "key"',
            found: key === undefined ? 'neither' : 'both',
            fix: 'name the one whose signatures count',
        });
    }
    const logged = transparency === 'required';
    if (typeof root !== 'string') {
        const server = ports.web.open({ base: root.tuf, title: 'TUF', scope: '' });
        const initial = root.root === undefined ? await knownRoot(root, where) : await beside(root.root);
        return { kind: 'tuf', server, initial, transparency: logged };
    }
    const { name, bytes } = await beside(root);
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency: logged };
}
/**
 * Returns the trust, loaded from a server where needed.
 * Throws RemoteError and EvidenceError.
 */
async function trustNow(trust) {
    if (trust.kind !== 'tuf')
        return trust;
    const { server, initial, transparency } = trust;
    const bytes = await tufTarget('trusted_root.json', initial, {
        name: server.name,
        get: async (path, optional) => {
            // Object stores that may not be listed answer 403 for a missing object.
            const accept = optional ? [403, 404] : [];
            const answer = await server.read({ path, what: path, accept });
            return accept.includes(answer.status) ? undefined : answer.bytes;
        },
    });
    const name = `trusted_root.json of ${server.name}`;
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency };
}
async function knownRoot({ tuf }, where) {
    const root = await embeddedRoot(tuf);
    if (root !== undefined)
        return root;
    throw new errors/* UsageError */.eb({
        code: 'tuf-without-root',
        where: `${where}.trusted-root`,
        expected: `"root", a file of the repository's first root.json`,
        found: `none, and krci-deploy knows none for ${tuf}`,
    });
}
async function fileBeside(file, flow, where, ports) {
    const name = (0,external_node_path_.join)((0,external_node_path_.dirname)(flow.file), file);
    const bytes = await (0,flow_home/* readBeside */.ri)(flow, file, ports.files);
    if (bytes !== undefined)
        return { name, bytes };
    throw new errors/* UsageError */.eb({ code: 'trust-missing', where, expected: `the file ${name}`, found: 'none' });
}
function publicKey({ name, bytes }) {
    const text = new TextDecoder().decode(bytes);
    try {
        if (!text.includes('PRIVATE KEY'))
            return (0,external_node_crypto_.createPublicKey)(text);
    }
    catch {
        // The error below explains it.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-provenance-key',
        where: name,
        expected: 'a public key in PEM',
        found: 'something else',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance.js









/** Signed proof that the digest was built from this repository and commit by this builder. */
const provenance = {
    kind: 'provenance',
    async plan(context, ports) {
        const policy = context.policy?.provenance;
        const patterns = context.inputs.provenance;
        if (policy === undefined || context.flow === undefined) {
            if (patterns.length === 0)
                return undefined;
            throw new errors/* UsageError */.eb({
                code: 'provenance-without-policy',
                where: 'provenance',
                expected: '"provenance" among the gates of the environment',
                found: 'none',
                fix: 'say there who must have built the artifact',
            });
        }
        const where = `gates.${context.environment?.name}.provenance`;
        const trust = await plannedTrust(policy, context.flow, where, ports);
        const demand = demandOf(policy, context, trust.kind === 'key', where);
        return provenance_planned(demand, trust, { patterns, places: provenance_placesOf(context) });
    },
};
function provenance_planned(demand, trust, { patterns, places }) {
    const by = trust.kind === 'key' ? 'a key' : (demand.identity ?? demand.workflow ?? 'anybody');
    const row = {
        id: 'provenance',
        title: 'Provenance',
        required: `built from ${demand.repository}${demand.builder === undefined ? '' : ` by ${demand.builder}`}, signed by ${by}`,
        source: 'flow',
        from: 'attestations',
    };
    return {
        kind: 'provenance',
        rows: [row],
        ask: async (ports) => {
            const bundles = [
                ...(await bundlesIn(patterns, ports.files)),
                ...(await bundlesBeside(places, demand.digest, ports)),
            ];
            const { evidence, ...finding } = await judgeProvenance(bundles, demand, await trustNow(trust));
            return { checks: [{ ...rowOf('provenance', row, finding), evidence }] };
        },
    };
}
/** Lists where the artifact is named, and the sources of its promotion. */
function provenance_placesOf({ flow, environment, subject }) {
    const named = subject.artifact === undefined ? [] : [(0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(subject.artifact, { what: 'artifact' }))];
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return named;
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return [...named, ...(0,graph/* predecessorsOf */.A6)(flow, environment.name).map(({ registry }) => (0,registry_reference/* parseLocation */.zS)(registry, image))];
}
function demandOf(policy, { subject }, keyed, where) {
    const { digest, commit, application } = subject;
    if (digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-artifact',
            where,
            expected: 'the input artifact by digest',
            found: 'none',
            fix: 'give the digest, which provenance is about',
        });
    }
    if (policy.repository === undefined || (policy.repository.includes('{application}') && application === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-repository',
            where,
            expected: 'the source repository in "repository"',
            fix: 'name it, and give the input application where {application} stands in it',
        });
    }
    if (!keyed && (policy.issuer === undefined || (policy.identity ?? policy.workflow) === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-signer',
            where,
            expected: '"issuer", and "identity" or "workflow"',
            fix: 'name the signer: anybody can have a certificate for a name of their own',
        });
    }
    const { issuer, identity, workflow, builder } = policy;
    const repository = policy.repository.replaceAll('{application}', application ?? '');
    return {
        digest: (0,registry_digest/* parseDigest */.m)(digest, 'artifact'),
        commit,
        repository: repository.replace(/\/+$/, ''),
        issuer,
        identity,
        workflow,
        builder,
    };
}

// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/soak.js













/** Time of the digest in the environments before, by its records; it must still be there. */
const soak = {
    kind: 'soak',
    plan(context) {
        const least = context.policy?.soak;
        if (least === undefined || context.environment === undefined)
            return Promise.resolve(undefined);
        const one = soakOf(context, least);
        const row = {
            id: 'soak',
            title: `Time in ${namesOfBefore(one.before)}`,
            required: `at least ${least}`,
            source: 'flow',
            from: 'promotion records',
        };
        return Promise.resolve({
            kind: 'soak',
            rows: [row],
            ask: async (ports) => ({
                checks: [rowOf('soak', row, await askBefore(one.before, (source) => soakResult({ ...one, source }, ports)))],
            }),
        });
    },
};
function soakOf({ flow, environment, subject }, least) {
    const where = `gates.${environment?.name}.soak`;
    const before = flow && environment && (0,graph/* beforeOf */.v8)(flow, environment.name);
    if (flow === undefined || before === undefined || before.all.length + before.any.length === 0) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-source',
            where,
            found: `${environment?.name} has no environment before it to soak in`,
        });
    }
    if (flow.records === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-records',
            where,
            found: 'the time is read from promotion records',
            fix: `add "records" to ${flow.file}`,
        });
    }
    const { application, digest } = subject;
    if (application === undefined || digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest)) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-artifact',
            where,
            expected: 'the artifact that soaks',
            found: 'none',
            fix: 'give the inputs "application" and "artifact", by digest',
        });
    }
    return { flow, before, application: (0,questions/* applicationOf */.KM)(flow, application), digest, least };
}
async function soakResult(one, ports) {
    const entered = await soak_entryOf(one, ports);
    const other = await runningInstead(one, ports);
    const { source, least, digest } = one;
    if (other !== undefined) {
        return {
            status: 'fail',
            found: `${source.name} runs ${(0,registry_digest/* shortDigest */.VK)(other)} now`,
            advice: `${(0,registry_digest/* shortDigest */.VK)(digest)} was replaced there; promote it to ${source.name} again, and wait`,
        };
    }
    const spent = ports.clock.now().getTime() - entered.getTime();
    const ready = new Date(entered.getTime() + (0,duration/* millisecondsOf */.W)(least));
    const since = `${spanOf(spent)}, since ${entered.toISOString()}`;
    if (spent >= (0,duration/* millisecondsOf */.W)(least))
        return { status: 'pass', found: since };
    return { status: 'fail', found: since, advice: `Wait until ${ready.toISOString()}` };
}
/**
 * Returns the time of entry; the newest counts, so a return begins anew.
 * Throws EvidenceError where nothing proves it.
 */
async function soak_entryOf({ flow, source, application, digest }, ports) {
    const location = (0,registry_reference/* parseLocation */.zS)(source.registry, application.image);
    const repository = ports.registries.open(location);
    const entry = {
        digest,
        flow: flow.name,
        application: application.name,
        environment: source.name,
        now: ports.clock.now(),
    };
    const trust = await (0,records_keys/* trustedKeys */.QD)(flow, ports.files);
    const records = await (0,read/* recordsOf */.M)(repository, digest);
    const record = (0,chain/* entryRecord */.mp)(records, entry, trust);
    if (record === undefined && records.some((one) => (0,chain/* faultOf */.Kl)(one, entry, trust) === 'future')) {
        throw new errors/* EvidenceError */.oe({
            code: 'soak-in-the-future',
            found: `the record says that it entered ${source.name} at a time which is yet to come`,
            fix: 'correct the clocks of the machines that promote',
        });
    }
    if (record === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'soak-without-record',
            expected: `a record that ${(0,registry_digest/* shortDigest */.VK)(digest)} entered ${source.name} in ${(0,registry_reference/* formatRepository */.Sh)(location)}`,
            found: 'none that counts',
            fix: 'promote it there first',
        });
    }
    // Clocks differ by minutes: an entry in the future has been there for no time.
    return new Date(Math.min(Date.parse(record.promotion.time), ports.clock.now().getTime()));
}
/**
 * Returns the digest that Git names in the source environment, if it is another one.
 * Tags alone prove nothing here.
 */
async function runningInstead({ flow, source, application, digest }, ports) {
    const branches = await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
    const deployed = await (0,flow_deployed/* deployedIn */.G)({ ...flow, environments: [source] }, [application], branches);
    const [only] = deployed;
    if (only?.unreadable !== undefined)
        throw new errors/* EvidenceError */.oe({ code: 'soak-unreadable', found: only.unreadable });
    const now = only?.named.digest;
    return now === undefined || now === digest ? undefined : now;
}
/** Formats a duration: `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/analysis.js



const firstPause = 1000;
const longestPause = 10_000;
/**
 * Waits for the compute engine and finds its analysis, in the wanted project and branch.
 * Throws EvidenceError for one that failed or is another one, RemoteError when it takes too long.
 */
async function analysisOf(wanted, server, clock) {
    const task = await finishedTask(wanted, server, clock);
    checkTask(task, wanted);
    const id = (0,web_json/* textAt */.$6)(task, 'analysisId');
    if (id === undefined)
        throw invalidAnalysis({ expected: 'an analysis of the task', found: 'none', fix: 'run the scanner again' });
    return findAnalysis(id, wanted, server);
}
async function finishedTask({ taskId, deadline }, server, clock) {
    const end = clock.now().getTime() + deadline;
    for (let pause = firstPause;; pause = Math.min(pause * 2, longestPause)) {
        const { body } = await server.ask({ path: 'api/ce/task', query: { id: taskId }, what: `the task ${taskId}` });
        const task = (0,web_json/* member */.Dc)(body, 'task');
        const status = (0,web_json/* textAt */.$6)(task, 'status');
        if (status === 'SUCCESS')
            return task;
        if (status !== 'PENDING' && status !== 'IN_PROGRESS')
            throw failed(task, status);
        if (clock.now().getTime() + pause > end) {
            const words = status === 'PENDING' ? 'waits in its queue' : 'is being processed';
            throw new errors/* RemoteError */.Hi({
                code: 'sonar-too-slow',
                where: server.name,
                found: `the analysis still ${words} after ${deadline / 1000} s`,
                fix: "wait longer with sonar.deadline, or see the server's queue",
            });
        }
        await clock.sleep(pause);
    }
}
function failed(task, status) {
    const words = (0,unreadable/* shown */.SP)((0,web_json/* textAt */.$6)(task, 'errorMessage') ?? '', 200);
    const because = words === '' ? '' : ` (${words})`;
    if (status === 'FAILED')
        return invalidAnalysis({
            found: `the server could not process the analysis${because}`,
            fix: 'see its background tasks, and run the scanner again',
        });
    if (status === 'CANCELED')
        return invalidAnalysis({ found: 'the processing of the analysis was cancelled', fix: 'run the scanner again' });
    return invalidAnalysis({
        expected: 'a task with a status',
        found: (0,unreadable/* shown */.SP)(status ?? 'none', 40),
        fix: 'see the server',
    });
}
function checkTask(task, { project, branch }) {
    const type = (0,web_json/* textAt */.$6)(task, 'type');
    if (type !== 'REPORT')
        throw invalidAnalysis({
            expected: 'a task of type REPORT',
            found: (0,unreadable/* shown */.SP)(type ?? 'none', 40),
            fix: 'give the report-task.txt of a scanner',
        });
    const found = (0,web_json/* textAt */.$6)(task, 'componentKey');
    if (found !== project)
        throw invalidAnalysis({
            expected: `an analysis of ${project}`,
            found: `one of ${(0,unreadable/* shown */.SP)(found ?? 'none', 100)}`,
            fix: 'give that of this project',
        });
    const request = (0,web_json/* textAt */.$6)(task, 'pullRequest');
    if (request !== undefined) {
        throw invalidAnalysis({
            expected: 'an analysis of a branch',
            found: `one of pull request ${(0,unreadable/* shown */.SP)(request, 20)}`,
            fix: 'analyse the branch: a pull request shows changed lines alone',
        });
    }
    const named = (0,web_json/* textAt */.$6)(task, 'branch');
    if (branch !== undefined && named !== undefined && named !== branch) {
        throw invalidAnalysis({
            expected: `an analysis of branch ${branch}`,
            found: `one of ${(0,unreadable/* shown */.SP)(named, 100)}`,
            fix: 'analyse the branch that is released',
        });
    }
}
/** Finds the analysis in the list of the project's branch, whatever the scanner claims. */
async function findAnalysis(id, { project, branch }, server) {
    const { body } = await server.ask({
        path: 'api/project_analyses/search',
        query: { project, ps: '500', ...(branch === undefined ? {} : { branch }) },
        what: `the analyses of ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
    });
    const analysis = (0,web_json/* listAt */.gT)(body, 'analyses').find((one) => (0,web_json/* textAt */.$6)(one, 'key') === id);
    const where = branch === undefined ? 'the main branch' : `branch ${branch}`;
    if (analysis === undefined) {
        throw invalidAnalysis({
            expected: `analysis ${(0,unreadable/* shown */.SP)(id, 60)} among those of ${where} of ${project}`,
            found: 'it is none of them',
            fix: 'analyse the branch that is released, or name another one with sonar.branch',
        });
    }
    const revision = (0,web_json/* textAt */.$6)(analysis, 'revision');
    if (revision === undefined)
        throw invalidAnalysis({
            found: 'the analysis names no commit',
            fix: 'let the scanner see the Git repository, or set sonar.scm.revision',
        });
    return { id, revision, date: (0,web_json/* textAt */.$6)(analysis, 'date') };
}
function invalidAnalysis(problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-without-proof', ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/conditions.js



const conditions_most = 200;
const conditions_number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Judges an answer. Throws EvidenceError for one that is no project status. */
function judgeGate(body, policy, ledger) {
    const project = (0,web_json/* member */.Dc)(body, 'projectStatus');
    const status = (0,web_json/* textAt */.$6)(project, 'status');
    if (status === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-status',
            expected: 'the status of a quality gate',
            found: 'none in the answer',
        });
    }
    const conditions = (0,web_json/* listAt */.gT)(project, 'conditions')
        .slice(0, conditions_most)
        .map((one) => conditionIn(one));
    const judged = conditions.map((one) => ({ one, row: judgeCondition(one, policy, ledger) }));
    const missing = Object.keys(policy.conditions)
        .filter((metric) => !conditions.some((one) => one.metric === metric))
        .map((metric) => missingRow(metric, policy.conditions[metric]));
    const failing = judged.filter(({ one }) => one.status !== 'OK');
    const isExcepted = failing.length > 0 && failing.every(({ row }) => row.status === 'pass');
    return { whole: wholeOf(status, isExcepted, policy), rows: [...judged.map(({ row }) => row), ...missing] };
}
function wholeOf(status, isExcepted, { gate }) {
    const found = (0,unreadable/* shown */.SP)(status, 40);
    if (gate === 'shown')
        return { status: 'skip', found };
    if (status === 'OK')
        return { status: 'pass', found };
    if (status === 'ERROR' && isExcepted)
        return { status: 'pass', found: 'ERROR, and each failing condition is excepted' };
    if (status === 'ERROR')
        return { status: 'fail', found, advice: 'See the conditions below' };
    if (status === 'WARN')
        return { status: 'fail', found, advice: 'A warning is not OK: see the conditions below' };
    const advice = status === 'NONE'
        ? 'The server judged nothing: give the project a quality gate, and its branch a definition of new code, and analyse again'
        : 'See the server: this is no status that is known';
    return { status: 'error', found, advice };
}
function judgeCondition(condition, policy, ledger) {
    const { metric, actual = 'nothing' } = condition;
    const own = Object.hasOwn(policy.conditions, metric) ? policy.conditions[metric] : undefined;
    const title = titleOf(metric);
    if (own === undefined && policy.gate === 'shown') {
        return { ...title, required: 'not gated', status: 'skip', found: actual };
    }
    const demands = demandsOn(condition, own, policy);
    const row = { ...title, required: [...new Set(demands.map(({ required }) => required))].join(', ') };
    const status = gravest(demands.map((demand) => demand.status));
    if (status === 'fail' && ledger.excepts({ ids: [row.id] })) {
        return { ...row, status: 'pass', found: `${actual}, and an exception holds` };
    }
    if (status === 'pass')
        return { ...row, status, found: actual };
    const advice = status === 'fail' ? `Mend it, or except ${row.id} for a while` : 'The server has no value for it: analyse again';
    return { ...row, status, found: actual, advice };
}
/**
 * Merges the flow's bounds with the server's.
 * They stand beside the server's where its gate counts, and replace it where it is only shown.
 */
function demandsOn(condition, own, { gate }) {
    const { bound = 'as the server judges' } = condition;
    const servers = { required: bound, status: serverStatus(condition) };
    if (own === undefined || own === 'required')
        return [servers];
    const ours = { required: boundsOf(own), status: ownStatus(condition, own) };
    return gate === 'required' ? [servers, ours] : [ours];
}
function gravest(all) {
    return ['error', 'fail'].find((status) => all.includes(status)) ?? 'pass';
}
function serverStatus({ status }) {
    if (status === 'OK')
        return 'pass';
    return status === 'ERROR' || status === 'WARN' ? 'fail' : 'error';
}
function ownStatus({ actual = '' }, own) {
    const value = conditions_number.test(actual) ? Number(actual) : Number.NaN;
    if (!Number.isFinite(value))
        return 'error';
    const { min = -Infinity, max = Infinity } = own;
    return value >= min && value <= max ? 'pass' : 'fail';
}
function missingRow(metric, own) {
    return {
        ...titleOf(metric),
        required: own === undefined || own === 'required' ? 'as the server judges' : boundsOf(own),
        status: 'error',
        found: 'no such condition',
        advice: `Add a condition on ${metric} to the quality gate of the project, so that the analysis has a value for it`,
    };
}
function titleOf(metric) {
    return { id: `sonar:${metric}`, title: `SonarQube ${metric.replaceAll('_', ' ')}` };
}
function boundsOf({ min, max }) {
    const parts = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
    return parts.join(', ');
}
/** Reads a condition; the comparator tells when a value is bad: GT 5 is at most 5. */
function conditionIn(value) {
    const text = (name) => {
        const found = (0,web_json/* textAt */.$6)(value, name);
        return found === undefined ? undefined : (0,unreadable/* shown */.SP)(found, 60);
    };
    const comparators = { GT: 'at most', LT: 'at least', EQ: 'not', NE: 'exactly' };
    const [comparator = '', threshold] = [text('comparator'), text('errorThreshold')];
    const words = Object.hasOwn(comparators, comparator) ? comparators[comparator] : undefined;
    return {
        metric: text('metricKey') ?? 'unnamed',
        status: text('status') ?? 'NONE',
        bound: words === undefined || threshold === undefined ? undefined : `${words} ${threshold}`,
        actual: text('actualValue'),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/report-task.js



const report_task_largest = 65_536;
/**
 * Reads the file.
 * Throws EvidenceError if it is missing, unreadable, or of another server or project.
 */
async function readReportTask(path, expected, files) {
    if (path === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            expected: 'report-task.txt of the scanner',
            found: 'none',
            fix: 'give its path with the input "sonar-report-task"',
        });
    }
    const bytes = await files.read(path);
    if (bytes === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            found: `there is no file ${path}`,
            fix: 'check that the scanner has run',
        });
    }
    if (bytes.length > report_task_largest)
        throw invalidReportTask(path, { expected: `at most ${report_task_largest} bytes`, found: String(bytes.length) });
    const values = report_task_valuesIn(new TextDecoder().decode(bytes), path);
    const taskId = values.get('ceTaskId') ?? '';
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(taskId))
        throw invalidReportTask(path, { expected: 'the id of a task in ceTaskId', found: `"${(0,unreadable/* shown */.SP)(taskId, 40)}"` });
    checkServer(values.get('serverUrl'), expected.server, path);
    checkTaskUrl(values.get('ceTaskUrl'), taskId, expected.server, path);
    checkValue('projectKey', values.get('projectKey'), expected.project, path);
    if (expected.organization !== undefined)
        checkValue('organization', values.get('organization'), expected.organization, path);
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length, taskId };
}
function report_task_valuesIn(text, path) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line.trim()) ?? [];
        if (key === '')
            throw invalidReportTask(path, { expected: 'key=value', found: `"${(0,unreadable/* shown */.SP)(line, 60)}"` });
        if (values.has(key))
            throw invalidReportTask(path, { found: `${key} is there twice` });
        values.set(key, value);
    }
    return values;
}
function checkServer(found, server, path) {
    if (found === undefined || isBelow(found, server))
        return;
    throw invalidReportTask(path, {
        expected: `an analysis by ${server.host}`,
        found: `one by ${report_task_hostOf(found)}`,
        fix: 'scan on the server that the flow file names',
    });
}
function checkTaskUrl(found, taskId, server, path) {
    if (found === undefined)
        return;
    if (!isBelow(found, server))
        throw invalidReportTask(path, { expected: `a task of ${server.host}`, found: `one of ${report_task_hostOf(found)}` });
    const named = new URL(found).searchParams.get('id');
    if (named !== taskId)
        throw invalidReportTask(path, {
            expected: 'one task in ceTaskId and ceTaskUrl',
            found: `${taskId} and ${(0,unreadable/* shown */.SP)(named ?? '', 40)}`,
        });
}
/**
 * Tells whether an address is below the server's.
 * The protocol does not count: behind a proxy a server may report http.
 */
function isBelow(text, server) {
    if (!URL.canParse(text))
        return false;
    const url = new URL(text);
    const base = server.pathname.replace(/\/*$/, '/');
    return url.host === server.host && `${url.pathname.replace(/\/*$/, '')}/`.startsWith(base);
}
function report_task_hostOf(text) {
    return URL.canParse(text) ? new URL(text).host : `"${(0,unreadable/* shown */.SP)(text, 60)}"`;
}
function checkValue(key, found, expected, path) {
    if (found === expected)
        return;
    throw invalidReportTask(path, {
        expected: `${key} ${expected}`,
        found: found === undefined ? 'none' : (0,unreadable/* shown */.SP)(found, 100),
        fix: 'give the report of this analysis',
    });
}
function invalidReportTask(path, problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-report-refused', where: path, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar.js







const cloud = 'https://sonarcloud.io';
const row = {
    id: 'sonar-gate',
    title: 'SonarQube quality gate',
    required: 'OK',
    source: 'flow',
    from: 'SonarQube',
};
/** Quality gate of SonarQube Server or Cloud for the analysis of this commit. */
const sonar = {
    kind: 'sonar',
    async plan(context, ports) {
        const policy = context.policy?.sonar;
        if (policy === undefined)
            return undefined;
        const one = await sonarOf(policy, context, ports);
        const rows = [policy.gate === 'required' ? row : { ...row, required: 'not gated' }];
        return {
            kind: 'sonar',
            rows,
            ask: async (asked, ledger) => ({ checks: await sonar_checks(one, asked, ledger) }),
        };
    },
};
async function sonarOf(policy, context, ports) {
    const { web } = ports;
    const where = `gates.${context.environment?.name}.sonar`;
    const { application } = context.subject;
    const { organization } = policy;
    const base = policy.url ?? web.home('sonar') ?? (organization === undefined ? undefined : cloud);
    if (base === undefined) {
        throw invalidSonarPolicy(where, {
            expected: '"url", or "organization" for SonarQube Cloud',
            found: 'neither, and SONAR_HOST_URL is not set',
        });
    }
    if (policy.project === undefined)
        throw invalidSonarPolicy(where, {
            expected: 'the key of the "project"',
            found: 'none',
            fix: 'name it: any project would do',
        });
    if (policy.project.includes('{application}') && application === undefined) {
        throw invalidSonarPolicy(where, { found: 'the project has {application}', fix: 'give the input "application"' });
    }
    if (policy.gate === 'shown' && Object.keys(policy.conditions).length === 0) {
        throw invalidSonarPolicy(where, {
            found: 'the gate is only shown, and there are no "conditions"',
            fix: 'add conditions: anything would pass',
        });
    }
    return {
        policy,
        project: policy.project.replaceAll('{application}', application ?? ''),
        server: web.open({
            base,
            service: 'sonar',
            title: organization === undefined ? 'SonarQube' : 'SonarQube Cloud',
            scope: '"Execute Analysis" and "Browse" on the project',
            // A server of any version takes a token as user name; Cloud requires a bearer token.
            tokenAs: organization === undefined ? 'user' : 'bearer',
        }),
        report: context.inputs['sonar-report-task'],
        binding: await (0,evidence_binding/* bindingRules */.dQ)(context.inputs, context.environment, context.subject.digest, where, ports),
    };
}
async function sonar_checks(one, ports, ledger) {
    const { policy, project, server, binding } = one;
    if (binding.commit === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-commit',
            expected: 'the commit of the artifact',
            found: 'none',
            fix: 'give the input "commit"',
        });
    }
    const { organization, branch } = policy;
    const report = await readReportTask(one.report, { server: server.base, project, organization }, ports.files);
    const wanted = { taskId: report.taskId, project, branch, deadline: (0,duration/* millisecondsOf */.W)(policy.deadline) };
    const analysis = await analysisOf(wanted, server, ports.clock);
    const evidence = [sonar_evidenceOf(report, analysis, binding, ports.clock.now())];
    const { body } = await server.ask({
        path: 'api/qualitygates/project_status',
        query: { analysisId: analysis.id },
        what: `the quality gate of analysis ${analysis.id}`,
    });
    const { whole, rows } = judgeGate(body, policy, ledger);
    const required = policy.gate === 'required' ? row.required : 'not gated';
    const gate = { ...row, kind: 'sonar', required, ...whole, evidence };
    return [
        gate,
        ...rows.map((condition) => Object.assign({ kind: 'sonar', source: row.source, evidence }, condition)),
    ];
}
/**
 * Binds the analysis.
 * Throws EvidenceError for one of another commit, or one that is too old.
 */
function sonar_evidenceOf(report, analysis, binding, now) {
    const { path, sha256, size } = report;
    const origin = { commits: [[analysis.revision]], digests: [], time: (0,evidence_origin/* timeOf */.nR)(analysis.date) };
    return { path, sha256, size, ...(0,evidence_binding/* bind */.oI)(`the analysis of ${path}`, origin, undefined, { ...binding, now }) };
}
function invalidSonarPolicy(where, problem) {
    return new errors/* UsageError */.eb({ code: 'sonar-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/unasked.js


const unasked_kind = 'approval';
/**
 * Closes a production that people enter, in a run without a platform that could be asked who approved it.
 * Taking the platform's variables away must not take its approval away. The flow may say that nobody is asked, or how
 * else it is proven.
 */
const unasked = {
    kind: unasked_kind,
    plan({ environment, policy }, { platform }) {
        if (platform.kind !== 'local' || environment === undefined || !(0,approval/* isApprovedByDefault */.yg)(environment))
            return Promise.resolve(undefined);
        if (policy?.approval !== undefined || policy?.change !== undefined)
            return Promise.resolve(undefined);
        const { name } = environment;
        const row = {
            id: unasked_kind,
            title: 'Approval',
            required: 'an approval, asked of the platform',
            source: 'default',
            from: 'the platform',
        };
        const advice = `Run it in a job of GitHub or GitLab; or write one of these below gates.${name}: "approval: none", "approval: { by: file }", or "change: { … }"`;
        const check = rowOf(unasked_kind, row, { status: 'fail', found: 'a run without a platform', advice });
        return Promise.resolve({ kind: unasked_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/day.js

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayLength = 24 * 60 * 60 * 1000;
function calendarDay(day) {
    const time = new Date(day * dayLength);
    return {
        day,
        year: time.getUTCFullYear(),
        month: time.getUTCMonth() + 1,
        date: time.getUTCDate(),
        weekday: time.getUTCDay(),
    };
}
function daysInMonth({ year, month }) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
/** Parses `2026-12-20`; throws UsageError for a day that no calendar has. */
function parseDay(text, where) {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        return time / dayLength;
    throw new errors/* UsageError */.eb({ code: 'window-invalid', where, expected: 'a day such as 2026-12-31', found: `"${text}"` });
}
/** Returns the minutes of `08:00`. */
function parseTime(text) {
    const [hours = '', minutes = ''] = text.split(':');
    return Number(hours) * 60 + Number(minutes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/rule.js


const known = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY';
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/**
 * Parses a recurrence rule (RFC 5545, section 3.3.10), as far as it names days of a calendar.
 * `start` is needed with INTERVAL. Throws UsageError for an unknown part: a rule that is read by half would open on
 * wrong days.
 */
function daysOfRule(text, start, where) {
    const rule = parseRule(text, where);
    checkRule(rule, where);
    if (rule.interval > 1 && start === undefined) {
        throw invalidRule(where, { found: 'INTERVAL counts from a day', fix: 'add "start"' });
    }
    const first = start === undefined ? undefined : calendarDay(parseDay(start, where));
    return (day) => (rule.months.length === 0 || rule.months.includes(day.month)) &&
        (rule.monthDays.length === 0 || rule.monthDays.some((one) => isMonthDay(one, day))) &&
        (rule.days.length === 0 || rule.days.some((one) => isWeekDay(one, day, rule))) &&
        (first === undefined || isInTurn(first, day, rule));
}
function parseRule(text, where) {
    const parts = new Map();
    for (const part of text.split(';')) {
        const [name = '', value = '', ...rest] = part.split('=');
        if (rest.length > 0 || value === '')
            throw invalidRule(where, { expected: 'NAME=value', found: `"${part}"` });
        if (!known.split(', ').includes(name))
            throw invalidRule(where, { expected: known, found: `"${name}"` });
        if (parts.has(name))
            throw invalidRule(where, { found: `${name} is there twice` });
        parts.set(name, value);
    }
    return {
        frequency: frequencyOf(parts.get('FREQ'), where),
        interval: numbersOf(parts.get('INTERVAL') ?? '1', 1, 1000, where)[0] ?? 1,
        months: numbersOf(parts.get('BYMONTH'), 1, 12, where),
        monthDays: numbersOf(parts.get('BYMONTHDAY'), -31, 31, where),
        days: (parts.get('BYDAY')?.split(',') ?? []).map((one) => weekDayOf(one, where)),
    };
}
function frequencyOf(value, where) {
    if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY')
        return value;
    throw invalidRule(where, { expected: 'FREQ of DAILY, WEEKLY, MONTHLY or YEARLY', found: value ?? 'none' });
}
function numbersOf(list, least, most, where) {
    return (list?.split(',') ?? []).map((text) => {
        const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
        if (number >= least && number <= most && number !== 0)
            return number;
        throw invalidRule(where, { expected: `a number from ${least} to ${most}`, found: `"${text}"` });
    });
}
function weekDayOf(text, where) {
    const [, ordinal = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = codes.indexOf(code);
    const number = ordinal === '' ? undefined : Number(ordinal);
    if (weekday >= 0 && number !== 0 && Math.abs(number ?? 1) <= 53)
        return { ordinal: number, weekday };
    throw invalidRule(where, { expected: 'a day such as FR, 1MO or -1FR', found: `"${text}"` });
}
function checkRule({ frequency, days, monthDays, months }, where) {
    const isPeriodic = frequency === 'MONTHLY' || frequency === 'YEARLY';
    if (!isPeriodic && days.some(({ ordinal }) => ordinal !== undefined)) {
        throw invalidRule(where, { found: 'a day with a number (1MO, -1FR) needs FREQ=MONTHLY or FREQ=YEARLY' });
    }
    if (frequency === 'WEEKLY' && monthDays.length > 0)
        throw invalidRule(where, { found: 'BYMONTHDAY does not go with FREQ=WEEKLY' });
    const named = days.length + monthDays.length;
    if (named === 0 && frequency !== 'DAILY') {
        throw invalidRule(where, {
            found: `FREQ=${frequency} names no day`,
            fix: `add BYDAY${frequency === 'WEEKLY' ? '' : ' or BYMONTHDAY'}`,
        });
    }
    if (frequency === 'MONTHLY' && months.length === 0 && days.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) {
        throw invalidRule(where, { found: 'no month has more than five of a day' });
    }
}
function isMonthDay(number, day) {
    return number > 0 ? day.date === number : day.date === daysInMonth(day) + 1 + number;
}
/** Counts within the month, or within the year where a yearly rule names no month. */
function isWeekDay({ ordinal, weekday }, day, { frequency, months }) {
    if (day.weekday !== weekday)
        return false;
    if (ordinal === undefined)
        return true;
    const isOfYear = frequency === 'YEARLY' && months.length === 0;
    const position = isOfYear ? dayOfYear(day) : day.date;
    const length = isOfYear ? daysInYear(day) : daysInMonth(day);
    const fromStart = Math.ceil(position / 7);
    return ordinal > 0 ? fromStart === ordinal : Math.ceil((length - position + 1) / 7) === -ordinal;
}
function dayOfYear({ day, year }) {
    return day - Date.UTC(year, 0, 1) / 86_400_000 + 1;
}
function daysInYear({ year }) {
    return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}
/** Tests the interval; weeks begin on Monday, the default of RFC 5545. */
function isInTurn(first, day, { frequency, interval }) {
    if (day.day < first.day)
        return false;
    const distance = {
        DAILY: day.day - first.day,
        WEEKLY: mondayOf(day) - mondayOf(first),
        MONTHLY: (day.year - first.year) * 12 + day.month - first.month,
        YEARLY: day.year - first.year,
    }[frequency];
    return (frequency === 'WEEKLY' ? distance / 7 : distance) % interval === 0;
}
function mondayOf({ day, weekday }) {
    return day - ((weekday + 6) % 7);
}
function invalidRule(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/span.js



const span_dayLength = 1440;
/**
 * Makes the span of an allow window.
 * Throws UsageError for days and times that do not fit together.
 */
function allowSpan(entry, where) {
    const { from = '00:00', to = '24:00' } = entry;
    if (from === to)
        throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
    const matches = daysOf(entry, where) ?? always;
    return recurring(matches, parseTime(from), parseTime(to), undefined);
}
/** Makes the span of a freeze as `allowSpan`; without days or a rule, from one day or time to another. */
function freezeSpan(entry, where) {
    const { from, to, reason } = entry;
    const matches = daysOf(entry, where);
    const dates = [from, to].filter((text) => text?.includes('-') === true).length;
    if (matches !== undefined || dates === 0) {
        if (dates > 0)
            throw invalidSpan(where, { found: 'days that come again take times such as 18:00, not dates' });
        if (matches === undefined)
            throw invalidSpan(where, { expected: 'dates in "from" and "to", or "days", or a "rule"' });
        if ((from ?? '00:00') === (to ?? '24:00'))
            throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
        return recurring(matches, parseTime(from ?? '00:00'), parseTime(to ?? '24:00'), reason);
    }
    if (dates < 2 || from === undefined || to === undefined)
        throw invalidSpan(where, { expected: 'a date in both "from" and "to"' });
    return dated({ from: startOf(from, where), to: endOf(to, where) }, reason, where);
}
function recurring(matches, from, to, reason) {
    const length = to > from ? to - from : to - from + span_dayLength;
    const startsOn = (day) => (matches(calendarDay(day)) ? [day * span_dayLength + from] : []);
    /** None is longer than a day, so it began on that day or on the one before. */
    const near = (day) => [...startsOn(day - 1), ...startsOn(day)];
    return {
        reason,
        startsOn,
        holds: (wall) => near(dayOf(wall)).some((start) => wall >= start && wall < start + length),
        endsOn: (day) => near(day)
            .map((start) => start + length)
            .filter((end) => dayOf(end) === day),
    };
}
function dated({ from, to }, reason, where) {
    if (to <= from)
        throw invalidSpan(where, { found: 'it ends before it begins' });
    return {
        reason,
        startsOn: (day) => (dayOf(from) === day ? [from] : []),
        holds: (wall) => wall >= from && wall < to,
        endsOn: (day) => (dayOf(to) === day ? [to] : []),
    };
}
function dayOf(wall) {
    return Math.floor(wall / span_dayLength);
}
function startOf(text, where) {
    const [day = '', time = '00:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function endOf(text, where) {
    const [day = '', time = '24:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function daysOf({ days, rule, start }, where) {
    if (days !== undefined && rule !== undefined)
        throw invalidSpan(where, { expected: '"days" or a "rule"', found: 'both' });
    if (rule !== undefined)
        return daysOfRule(rule, start, where);
    if (start !== undefined)
        throw invalidSpan(where, { found: '"start" is for a "rule"' });
    if (days === undefined)
        return undefined;
    const named = new Set(days.flatMap((one) => weekdaysOf(one)));
    return ({ weekday }) => named.has(weekday);
}
/** Parses `mon-thu`, and `fri-mon` over the end of the week. */
function weekdaysOf(text) {
    const [first = '', last = first] = text.split('-');
    const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (from + index) % 7);
}
function always(_day) {
    return true;
}
function invalidSpan(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/zone.js

const minute = 60_000;
/** Largest offset of clocks from UTC. */
const farthest = 15 * 60 * minute;
/** Opens a time zone. Throws UsageError for a name that the IANA database does not have. */
function zoneOf(name) {
    const format = formatFor(name);
    const wallOf = (instant) => {
        const { year = 0, month = 1, day = 0, hour = 0, minute: minutes = 0 } = partsOf(format, instant);
        return Date.UTC(year, month - 1, day, hour, minutes) / minute;
    };
    return { name, wallOf, instantsOf: (wall) => instantsOf(wall, wallOf) };
}
function formatFor(name) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'iso8601',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
        });
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const where = 'windows.timezone';
        throw new errors/* UsageError */.eb({ code: 'unknown-timezone', where, expected: 'a zone such as Europe/Berlin', found: name });
    }
}
function partsOf(format, instant) {
    return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
}
function instantsOf(wall, wallOf) {
    const asUtc = wall * minute;
    const offsets = [asUtc - farthest, asUtc + farthest].map((time) => wallOf(new Date(time)) * minute - time);
    const candidates = [...new Set(offsets)].map((offset) => new Date(asUtc - offset));
    const found = candidates.filter((instant) => wallOf(instant) === wall);
    if (found.length > 0)
        return found.toSorted((left, right) => left.getTime() - right.getTime());
    return [firstAtLeast(wall, asUtc - farthest, asUtc + farthest, wallOf)];
}
/** Finds the end of a gap by halving, since clocks run forward around it. */
function firstAtLeast(wall, early, late, wallOf) {
    let [before, after] = [early / minute, late / minute];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (wallOf(new Date(middle * minute)) >= wall)
            after = middle;
        else
            before = middle;
    }
    return new Date(after * minute);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/calendar.js


const calendar_farthest = 400;
const calendar_dayLength = 1440;
/**
 * Makes the calendar.
 * Throws UsageError for contradictory windows. `where` names the section, for messages.
 */
function calendarOf({ timezone, allow, freeze }, where) {
    const zone = zoneOf(timezone);
    const allowed = allow?.map((entry, index) => allowSpan(entry, `${where}.allow[${index}]`));
    const frozen = (freeze ?? []).map((entry, index) => freezeSpan(entry, `${where}.freeze[${index}]`));
    const closedBecause = (now) => {
        const wall = zone.wallOf(now);
        const closing = frozen.find((span) => span.holds(wall));
        if (closing !== undefined)
            return closing.reason === undefined ? 'a freeze' : `a freeze: ${closing.reason}`;
        if (allowed === undefined || allowed.some((span) => span.holds(wall)))
            return undefined;
        return 'outside of its windows';
    };
    return { zone, closedBecause, opensAgain: (now) => opening(now, zone, { allowed, frozen }, closedBecause) };
}
/** Finds the next opening: the first open time among the starts of windows and the ends of freezes. */
function opening(now, zone, spans, closedBecause) {
    const today = Math.floor(zone.wallOf(now) / calendar_dayLength);
    for (let day = today; day <= today + calendar_farthest; day += 1) {
        const begins = (spans.allowed ?? []).flatMap((span) => span.startsOn(day));
        const ends = spans.frozen.flatMap((span) => span.endsOn(day));
        const open = [...begins, ...ends]
            .flatMap((wall) => zone.instantsOf(wall))
            .filter((instant) => instant > now && closedBecause(instant) === undefined);
        if (open.length > 0)
            return new Date(Math.min(...open.map((instant) => instant.getTime())));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows.js


/** Times at which the environment may be entered. */
const windows = {
    kind: 'windows',
    plan({ environment, policy }) {
        if (environment === undefined || policy?.windows === undefined)
            return Promise.resolve(undefined);
        const calendar = calendarOf(policy.windows, `gates.${environment.name}.windows`);
        const mayOverride = policy['break-glass']?.['may-override'].includes('windows') ?? false;
        const row = {
            id: 'window',
            title: 'Time of entry',
            required: `within the windows of ${environment.name} (${calendar.zone.name})`,
            source: 'flow',
            from: 'the clock',
        };
        return Promise.resolve({
            kind: 'windows',
            rows: [row],
            ask: ({ clock }) => Promise.resolve({ checks: [rowOf('windows', row, windowResult(calendar, clock.now(), mayOverride))] }),
        });
    },
};
function windowResult(calendar, now, mayOverride) {
    const because = calendar.closedBecause(now);
    const time = shownTime(now, calendar);
    if (because === undefined)
        return { status: 'pass', found: time };
    const next = calendar.opensAgain(now);
    const when = next === undefined ? 'It does not open within 400 days' : `It opens again at ${shownTime(next, calendar)}`;
    return {
        status: 'fail',
        found: `${time}: closed, ${because}`,
        advice: mayOverride ? `${when}; earlier only by break-glass, which somebody else must approve` : when,
    };
}
/** Shows local time, with UTC beside it. */
function shownTime(instant, { zone }) {
    const local = new Date(zone.wallOf(instant) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return zone.name === 'UTC' ? `${local} UTC` : `${local} ${zone.name} (${instant.toISOString().slice(0, 16)}Z)`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/checks.js














/** In the order of the report. A new check is a file beside this one and an entry here. */
const externalChecks = [
    keyScope,
    policySource,
    evidenceRun,
    protection,
    approval_approval,
    approvalFile,
    unasked,
    windows,
    provenance,
    manifests,
    soak,
    metrics,
    sonar,
    change,
];

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/steps/gate/plan.js





















/** Longest term of an exception where no policy sets another. */
const defaultTerm = '180d';
/**
 * Reads the flow file and finds the reports.
 * Throws UsageError for inputs that do not fit together.
 */
async function plan_plan(inputs, ports, options = {}) {
    if (!inputs.rollback)
        return planUnder(await policyOf(inputs, ports), inputs, ports, options);
    const planned = await planRollback(inputs, ports, options);
    if (planned !== undefined)
        return planned;
    throw nothingRequired(`a rollback in ${inputs.environment}`, 'promote with "rollback" without a gate');
}
/** As `plan`, of a rollback; undefined where the environment asks for nothing before one. */
async function planRollback(inputs, ports, options = {}) {
    const policy = await rollbackPolicyOf(inputs, ports);
    return policy && planUnder(policy, inputs, ports, options);
}
async function planUnder({ flow, environment, where, rules }, inputs, ports, options) {
    await requireOwnPlatform(flow, ports);
    const subject = subjectOf(inputs, flow);
    const limits = (0,policy_limits/* limitsOf */.A)(inputs, environment?.gate, where);
    const asked = await planExternal({ inputs, flow, environment, policy: environment?.gate, subject }, ports);
    const settings = await settingsOf(inputs, environment, { where, limits }, ports);
    const demanded = kinds/* reportChecks */.o.some(({ demands }) => (demands?.(settings) ?? []).length > 0);
    if (Object.keys(limits).length === 0 && asked.length === 0 && !demanded)
        throw nothingRequired(where);
    const evidence = await (0,plan/* planEvidence */.H0)(inputs, ports.files.readingAlso(inputs['evidence-roots']));
    const names = flow?.environments.map(({ name }) => name);
    const exceptions = await (0,file/* loadExceptions */.Rz)(inputs.exceptions, names, ports.files);
    const vex = await loadVex(inputs.vex, environment?.gate.vulnerabilities?.vex ?? [], ports);
    const read = [
        ...Object.values(evidence).flatMap((one) => one.files.concat(one.baseline.files)),
        flow?.file,
        exceptions?.path,
        ...vex.map(({ path }) => path),
    ];
    const written = filesToWrite(inputs, read, ports.files);
    (0,exceptions_export/* refuseWithoutProduct */.UG)(written.exports, subject);
    const proof = (0,verdict_proof/* proofOf */.oX)(subject, flow, environment);
    const emergency = (0,break_glass/* planBreakGlass */.vO)(inputs, environment, proof, asked);
    return {
        subject,
        environment: inputs.environment,
        binding: await (0,evidence_binding/* bindingRules */.dQ)(inputs, environment, subject.digest, where, ports),
        policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
        limits,
        change: environment?.gate.change === undefined ? undefined : inputs['change-ticket'],
        evidence,
        evidenceRoots: inputs['evidence-roots'],
        settings,
        external: asked,
        exceptions,
        maxTermMs: (0,duration/* millisecondsOf */.W)(environment?.gate.exceptions?.['max-term'] ?? defaultTerm),
        vex,
        ...written,
        proof,
        rules,
        explain: inputs.explain,
        whatIf: inputs['what-if'],
        breakGlass: emergency,
        record: await recordPlan(inputs, { subject, flow, proof }, options, ports),
    };
}
/** Returns the settings for reading reports; the changed lines where their coverage is asked for. */
async function settingsOf(inputs, environment, { where, limits }, ports) {
    const settings = (0,plan/* readingSettings */.ih)(inputs, environment, where);
    const isAsked = limits['changed-line-coverage'] !== undefined;
    const changed = isAsked ? await changedLines(inputs['changed-since'], inputs.commit, ports) : 'not asked for';
    return { ...settings, changed };
}
async function recordPlan(inputs, { subject, flow, proof }, { artifactFollows }, ports) {
    if (inputs['what-if'] || inputs['dry-run'])
        return undefined;
    if (artifactFollows === true)
        return (0,record/* planLater */.Mr)(subject, flow, proof, ports);
    const recorded = inputs.record || inputs['break-glass'] !== undefined;
    return recorded ? (0,record/* planRecord */.x1)(subject, flow, proof, ports) : undefined;
}
async function planExternal(context, ports) {
    const planned = [];
    for (const question of externalChecks) {
        const one = await question.plan(context, ports);
        if (one !== undefined)
            planned.push(one);
    }
    return planned;
}
const declareSome = 'declare thresholds in the flow file or give one, such as min-line-coverage or max-errors';
function nothingRequired(where, fix = declareSome) {
    return new errors/* UsageError */.eb({
        code: 'gate-without-checks',
        where,
        found: 'nothing is required, and a gate without checks would open for anything',
        fix,
    });
}
function subjectOf(inputs, flow) {
    const { application, artifact, version, commit } = inputs;
    return {
        ...(application !== undefined && { application }),
        ...(artifact !== undefined && artifactOf(artifact, application, flow)),
        ...(version !== undefined && { version }),
        ...(commit !== undefined && { commit }),
    };
}
function artifactOf(text, application, flow) {
    const reference = (0,registry_reference.parseReference)(text, { what: 'artifact' });
    if (reference.digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'artifact-without-digest',
            where: 'artifact',
            expected: 'a digest (repository@sha256:…)',
            found: text,
            fix: 'give the digest: a tag can move',
        });
    }
    if (flow !== undefined && application !== undefined) {
        const { image } = (0,questions/* applicationOf */.KM)(flow, application);
        const path = reference.kind === 'layout' ? reference.directory : reference.repository;
        if (path !== image && !path.endsWith(`/${image}`)) {
            throw new errors/* UsageError */.eb({
                code: 'artifact-of-another-application',
                where: 'artifact',
                expected: `an image of ${application} (${image} in ${flow.file})`,
                found: text,
            });
        }
    }
    return { artifact: (0,registry_reference/* formatReference */.FH)(reference), digest: reference.digest };
}
/** Returns the files and hashes that determine the verdict. */
async function policyIn({ flow, environment, exceptions, vex, }, files) {
    return {
        ...(flow !== undefined && (await plan_policySource(flow, files))),
        ...(environment !== undefined && { effective: (0,policy_hash/* policyHash */.t)(environment) }),
        ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
        ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
    };
}
async function plan_policySource(flow, files) {
    const bytes = await (0,flow_home/* readFlowFile */.j4)(flow, files);
    const { repository, branch, commit } = flow.source ?? {};
    return {
        path: flow.file,
        ...(bytes !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }),
        ...(commit === undefined ? { local: true } : { repository, branch, commit }),
    };
}
/** Returns the files to write. Throws UsageError where one is also read, or is written twice. */
function filesToWrite(inputs, read, files) {
    const written = {
        verdictFile: inputs['verdict-file'],
        reports: { codeQuality: inputs['code-quality-file'], junit: inputs['junit-file'] },
        exports: { sarif: inputs['export-sarif'], vex: inputs['export-vex'] },
    };
    const taken = new Set(read.flatMap((path) => (path === undefined ? [] : [files.resolve(path)])));
    for (const path of [written.verdictFile, ...Object.values(written.reports), ...Object.values(written.exports)]) {
        if (typeof path !== 'string')
            continue;
        const target = files.resolve(path);
        if (taken.has(target)) {
            throw new errors/* UsageError */.eb({
                code: 'verdict-over-evidence',
                where: path,
                found: 'the file is also read, or written twice',
                fix: 'name another one',
            });
        }
        taken.add(target);
    }
    return written;
}


/***/ }),

/***/ 83267:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/** All requirements of a gate, each with its input and its place below the environment's gate. */
const requirements = [
    { id: 'line-coverage', input: 'min-line-coverage', bound: 'least', rule: ['coverage', 'lines'] },
    { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least', rule: ['coverage', 'branches'] },
    { id: 'file-coverage', input: 'min-file-coverage', bound: 'least', rule: ['coverage', 'files'] },
    { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most', rule: ['coverage', 'may-fall'] },
    {
        id: 'changed-line-coverage',
        input: 'min-changed-line-coverage',
        bound: 'least',
        rule: ['coverage', 'changed-lines'],
    },
    { id: 'measured-lines', input: 'min-measured-lines', bound: 'least', rule: ['coverage', 'measured'] },
    { id: 'sast-errors', input: 'max-errors', bound: 'most', rule: ['sast', 'max', 'error'] },
    { id: 'sast-warnings', input: 'max-warnings', bound: 'most', rule: ['sast', 'max', 'warning'] },
    { id: 'sast-notes', input: 'max-notes', bound: 'most', rule: ['sast', 'max', 'note'] },
    { id: 'sast-critical', input: 'max-sast-critical', bound: 'most', rule: ['sast', 'max', 'critical'] },
    { id: 'sast-high', input: 'max-sast-high', bound: 'most', rule: ['sast', 'max', 'high'] },
    { id: 'sast-medium', input: 'max-sast-medium', bound: 'most', rule: ['sast', 'max', 'medium'] },
    { id: 'sast-low', input: 'max-sast-low', bound: 'most', rule: ['sast', 'max', 'low'] },
    {
        id: 'critical-vulnerabilities',
        input: 'max-critical',
        bound: 'most',
        rule: ['vulnerabilities', 'max', 'critical'],
    },
    { id: 'high-vulnerabilities', input: 'max-high', bound: 'most', rule: ['vulnerabilities', 'max', 'high'] },
    { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most', rule: ['vulnerabilities', 'max', 'medium'] },
    { id: 'low-vulnerabilities', input: 'max-low', bound: 'most', rule: ['vulnerabilities', 'max', 'low'] },
    { id: 'failed-tests', input: 'max-failed-tests', bound: 'most', rule: ['tests', 'failed'] },
    { id: 'executed-tests', input: 'min-tests', bound: 'least', rule: ['tests', 'minimum'] },
];
/**
 * Returns the flow file's limits, tightened by inputs.
 * Limits that the flow implies are filled in before inputs are compared with them. @throws UsageError for an input
 * that is laxer than the flow file
 */
function limitsOf(inputs, policy, where) {
    const limits = {};
    const implied = impliedBy(policy);
    for (const { id, input, bound, rule } of requirements) {
        const declared = declaredAt(policy, rule);
        const least = implied[id]?.value;
        const asked = inputs[input];
        if (asked !== undefined && least !== undefined && isLaxer(asked, least, bound)) {
            throw weakened(input, asked, least, where);
        }
        const value = asked ?? declared;
        if (value !== undefined)
            limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Returns the limits of the flow file alone, with those that it implies. */
function impliedBy(policy) {
    const limits = {};
    for (const { id, bound, rule } of requirements) {
        const value = declaredAt(policy, rule);
        if (value !== undefined)
            limits[id] = { value, bound, source: 'flow' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Finds a requirement; undefined for one that is not about a number in reports. */
function ruleOf(id) {
    return requirements.find((one) => one.id === id);
}
function declaredAt(policy, rule) {
    const value = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(policy, ...rule);
    return typeof value === 'number' ? value : undefined;
}
function isLaxer(asked, declared, bound) {
    return bound === 'least' ? asked < declared : asked > declared;
}
/** From mild to grave. */
const scales = [
    ['sast-notes', 'sast-warnings', 'sast-errors'],
    ['sast-low', 'sast-medium', 'sast-high', 'sast-critical'],
    ['low-vulnerabilities', 'medium-vulnerabilities', 'high-vulnerabilities', 'critical-vulnerabilities'],
];
/** Extends a limit on a lower severity to the higher ones. */
function withGraverLimits(limits) {
    const all = { ...limits };
    for (const scale of scales) {
        let milder;
        for (const id of scale) {
            const limit = milder && all[milder];
            if (all[id] === undefined && milder !== undefined && limit !== undefined) {
                all[id] = { ...limit, source: 'default', impliedBy: limit.impliedBy ?? milder };
            }
            milder = all[id] === undefined ? milder : id;
        }
    }
    return all;
}
/**
 * Adds implied limits of tests.
 * No failed tests mean nothing without tests, and many tests mean nothing when they fail.
 */
function withTestDefaults(limits) {
    const failed = limits['failed-tests'];
    const executed = limits['executed-tests'];
    if (failed === undefined && executed === undefined)
        return limits;
    return {
        ...limits,
        'failed-tests': failed ?? { value: 0, bound: 'most', source: 'default' },
        'executed-tests': executed ?? { value: 1, bound: 'least', source: 'default' },
    };
}
function weakened(input, asked, declared, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'threshold-weakened',
        where: input,
        expected: `what tightens the ${declared} of ${where}`,
        found: String(asked),
        fix: 'change the flow file for a laxer threshold',
    });
}


/***/ }),

/***/ 61264:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
const maxShown = 5;
/** Formats a number with its unit: `1 test`, `2 tests`, `80 %`. */
function amount(count, unit) {
    if (unit === '%')
        return `${count} %`;
    return `${count} ${count === 1 ? unit : plural(unit)}`;
}
/** Describes a lower bound: `the result`, `all 2 results`, `at least 1 of the 2 results`. */
function partOf(part, whole, unit) {
    if (part < whole)
        return `at least ${part} of the ${amount(whole, unit)}`;
    return whole === 1 ? `the ${unit}` : `all ${amount(whole, unit)}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${amount(days, 'day')}`;
}
/** Lists the first five findings, and the number of the others. */
function firstOf(found, lineOf) {
    const more = found.length - maxShown;
    return [...found.slice(0, maxShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}
function plural(unit) {
    if (/[^aeiou]y$/.test(unit))
        return `${unit.slice(0, -1)}ies`;
    return `${unit}${unit.endsWith('ch') ? 'es' : 's'}`;
}


/***/ }),

/***/ 69608:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ breakGlass),
/* harmony export */   nF: () => (/* binding */ followUp),
/* harmony export */   vO: () => (/* binding */ planBreakGlass)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99554);



/**
 * Failures in reports can be overridden.
 * Missing reports, or reports about another subject, cannot.
 */
const ofReports = new Set(['coverage', 'performance', 'sast', 'tests', 'vulnerabilities']);
const label = 'krci-deploy-break-glass';
/**
 * Plans a declared emergency; undefined where none is declared.
 * Throws UsageError for half of one, RefusedError where the flow has none, no approver is required, or it would leave
 * no record.
 */
function planBreakGlass(inputs, environment, proof, external) {
    const { 'break-glass': reason, 'break-glass-ticket': ticket } = inputs;
    if (reason === undefined && ticket === undefined)
        return undefined;
    if (reason === undefined || ticket === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'break-glass-half',
            where: 'break-glass',
            expected: 'a reason and a ticket (break-glass-ticket)',
            found: 'one of them',
            fix: 'give both',
        });
    }
    const policy = environment?.gate['break-glass'];
    if (environment === undefined || policy?.environments.includes(environment.name) !== true) {
        throw refused('break-glass-not-allowed', `${environment?.name ?? 'no environment'} among its environments in the flow (gates.<environment>.break-glass)`);
    }
    if (proof === undefined) {
        throw refused('break-glass-without-record', 'a flow with "records", and the application and artifact by digest: it is never without a record');
    }
    if (!external.some(({ kind }) => kind === 'approval' || kind === 'approval-file')) {
        throw refused('break-glass-alone', `an approval that ${environment.name} asks for: it takes two people`);
    }
    return { reason, ticket, mayOverride: policy['may-override'], hours: policy.hours };
}
function refused(code, expected) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code, where: 'break-glass', expected, found: 'none' });
}
/**
 * Overrides checks in an emergency: they warn, and a row explains it.
 * Nothing changes where it does not open.
 */
function breakGlass(plan, checks, approvals, { platform }) {
    if (plan === undefined)
        return { checks };
    const starter = platform.run.actor;
    const second = approvals.filter(({ approver }) => (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(approver) !== (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(starter ?? ''));
    const agreed = second.filter((one) => one.breakGlass?.toLowerCase() === plan.ticket.toLowerCase());
    const others = agreed.map(({ approver }) => approver);
    const closing = checks.filter(({ status }) => status === 'fail' || status === 'error');
    const held = closing.filter((check) => !isOverridable(check, plan));
    if (closing.length === 0)
        return { checks: [...checks, row('skip', 'nothing had to be overridden')] };
    if (starter === undefined || second.length === 0)
        return { checks: [...checks, alone(starter)] };
    if (others.length === 0)
        return { checks: [...checks, unasked(second, plan)] };
    if (held.length > 0) {
        const names = held.map(({ title }) => title).join(', ');
        const advice = `See to ${names}: the flow lets an emergency override ${plan.mayOverride.join(', ') || 'nothing'}`;
        return { checks: [...checks, { ...row('fail', `what may not be overridden: ${names}`), advice }] };
    }
    const overrode = [...new Set(closing.map(({ id }) => id))];
    const { reason, ticket, hours } = plan;
    const said = `${starter} and ${others.join(', ')}: ${reason} (${ticket}), for ${hours} h; overrode ${overrode.join(', ')}`;
    return {
        checks: [row('warn', said), ...checks.map((check) => (closing.includes(check) ? overridden(check) : check))],
        broken: { reason, ticket, starter, approvers: others, overrode, hours },
    };
}
function isOverridable({ kind, status }, { mayOverride }) {
    return mayOverride.includes(kind) && (status === 'fail' || !ofReports.has(kind));
}
function overridden(check) {
    return { ...check, status: 'warn', found: `BREAK-GLASS, overridden: ${check.found}` };
}
function row(status, found) {
    return {
        id: 'break-glass',
        kind: 'break-glass',
        title: 'Break-glass',
        status,
        required: 'two people, a reason and a ticket',
        found,
        source: 'input',
        evidence: [],
    };
}
function alone(starter) {
    const found = starter === undefined ? 'nobody known who started the run' : `${starter} alone`;
    return { ...row('fail', found), advice: 'Have somebody else approve the run: it takes two people' };
}
/**
 * Lists approvals that do not name the emergency.
 * An ordinary approval is of a deployment whose checks pass.
 */
function unasked(approvals, { ticket }) {
    const names = approvals.map(({ approver }) => approver).join(', ');
    return {
        ...row('fail', `an approval by ${names} that says nothing of ${ticket}`),
        advice: `Have it approved with the comment "break-glass ${ticket}", or with break-glass: ${ticket} in the approval file`,
    };
}
/**
 * Opens the follow-up issue of an emergency, once.
 * Throws RemoteError: without it the gate stays closed.
 */
async function followUp(verdict, { platform }) {
    const { breakGlass: broken, subject, environment = '' } = verdict;
    if (broken === undefined)
        return verdict;
    const { application = '', version = '', digest = '' } = subject;
    const issue = await platform.openIssue({
        title: `Break-glass: ${application} ${version} (${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}) into ${environment}, ${broken.ticket}`,
        body: [
            `${application} ${version} entered ${environment} past its gate.`,
            '',
            `- Digest: ${digest}`,
            `- Reason: ${broken.reason}`,
            `- Ticket: ${broken.ticket}`,
            `- Started by ${broken.starter}, approved by ${broken.approvers.join(', ')}`,
            `- Overridden: ${broken.overrode.join(', ')}`,
            `- The verdict holds for ${broken.hours} hours`,
            ...(platform.run.url === undefined ? [] : [`- Run: ${platform.run.url}`]),
            '',
            'See to what was overridden, and close this issue.',
        ].join('\n'),
        label,
    });
    return { ...verdict, breakGlass: { ...broken, issue } };
}


/***/ }),

/***/ 91132:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ verdictJson),
/* harmony export */   V6: () => (/* binding */ digestOfVerdict),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


/**
 * Returns the content of a proof.
 * Undefined where the flow has no records, or the gate is not about one artifact of one application.
 */
function proofOf({ application, digest }, flow, environment) {
    if (flow?.records === undefined || environment === undefined)
        return undefined;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        return undefined;
    return {
        digest,
        flow: flow.name,
        application,
        environment: environment.name,
        policy: (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .policyHash */ .t)(environment),
        validFor: flow.records.verdictValidFor,
    };
}
/** Makes the record of a verdict; undefined where it proves nothing, neither open nor closed. */
function recordOf(proof, verdict) {
    if (verdict.verdict === 'error' || verdict.expires === undefined)
        return undefined;
    const { flow, application, environment, policy } = proof;
    const passed = verdict.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
    return {
        verdict: verdict.verdict,
        flow,
        application,
        environment,
        policy,
        ...(verdict.policy.commit !== undefined && { policyCommit: verdict.policy.commit }),
        ...(verdict.change !== undefined && { change: verdict.change }),
        verdictDigest: digestOfVerdict(verdict),
        time: verdict.at,
        expires: verdict.expires,
        passed: [...new Set(passed)],
        ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
    };
}
/** Serializes a verdict as in `verdict-file`. */
function verdictJson(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function digestOfVerdict(verdict) {
    return (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new TextEncoder().encode(verdictJson(verdict)));
}


/***/ }),

/***/ 129:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ planLater),
/* harmony export */   en: () => (/* binding */ writeLater),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52086);
/* harmony import */ var _records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49761);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91132);







/**
 * Finds the artifact beside which the verdict is written.
 * Throws UsageError where the gate is about no artifact of a flow with records, and where the key does not fit;
 * RefusedError where there is no such artifact.
 */
async function planRecord(subject, flow, proof, ports) {
    if (flow === undefined || subject.artifact === undefined || proof === undefined)
        throw noProof(flow);
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = verdictKey({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(subject.artifact, { what: 'artifact' }));
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    if (artifact === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'artifact-missing',
            where: 'record',
            expected: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(proof.digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(repository)}`,
            found: 'no such artifact',
            fix: 'push the artifact first',
        });
    }
    return { repository, artifact, key, trust, earlier: await earlierRecord(repository, proof, trust, ports) };
}
/**
 * Plans as `planRecord` for an artifact that arrives once the gate is open.
 * Undefined without a record.
 */
async function planLater({ artifact }, flow, proof, ports) {
    if (flow === undefined || artifact === undefined || proof === undefined)
        return undefined;
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = verdictKey({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(artifact, { what: 'artifact' }));
    return { repository, artifact: undefined, key, trust, earlier: await earlierRecord(repository, proof, trust, ports) };
}
function verdictKey(subject, trust, { recording, clock }) {
    const { environment } = subject;
    const claim = { environment, statement: (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .statementKind */ .A9)(subject), time: clock.now().toISOString() };
    return (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFor */ .kC)(recording?.signingKey, trust, claim);
}
async function earlierRecord(repository, proof, trust, { registries, clock }) {
    const verdicts = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictsOf */ .W5)(registries.open(repository), proof.digest);
    return (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .newestVerdict */ .uG)(verdicts, { ...proof, now: clock.now() }, trust);
}
function noProof(flow) {
    const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'record-without-subject',
        where: 'record',
        expected: 'a flow file with "records" and the inputs environment, application and artifact by digest',
        found,
        fix: 'give them, or leave out record',
    });
}
/**
 * Writes the verdict beside the artifact, unless it is there.
 * A registry's refusal is no reason to hide the verdict.
 */
async function writeRecord({ record: plan, proof }, verdict, ports) {
    const record = proof && (0,_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(proof, verdict);
    if (plan?.artifact === undefined || record === undefined)
        return { digest: '', written: false };
    const { earlier, repository, artifact, trust } = plan;
    if (earlier?.record.verdictDigest === record.verdictDigest)
        return { digest: earlier.digest, written: false };
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    return orFailure(async () => {
        // Only now is it certain whether this is an emergency, which may take another key than a verdict does.
        const key = record.breakGlass === undefined ? plan.key : verdictKey(record, trust, ports);
        const digest = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .attachVerdict */ .XT)(ports.registries.open(repository), artifact, { record, tool }, key);
        return { digest, written: true };
    });
}
async function orFailure(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return { digest: '', written: false, failure: error };
        throw error;
    }
}
/** Writes the verdict beside an artifact that has arrived since; nothing where it has not. */
async function writeLater({ record: plan, proof }, verdict, repository, ports) {
    if (plan === undefined || proof === undefined)
        return { digest: '', written: false };
    return orFailure(async () => {
        const artifact = await ports.registries.open(repository).resolve(proof.digest);
        return writeRecord({ record: { ...plan, repository, artifact }, proof }, verdict, ports);
    });
}


/***/ }),

/***/ 28887:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   aj: () => (/* binding */ warningOf),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61264);

const maxPlaces = 50;
/** Makes the rows of one kind: its requirements, its informative rows, its demanded rows, and its warnings. */
function checksOf(kind, { limits, settings }, assessment) {
    const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
    const demands = kind.demands?.(settings) ?? [];
    const isGated = gated.length > 0 || demands.length > 0;
    // Unusable reports have no figures to show; where no requirement names them, one row reports that.
    const required = isGated ? gated : kind.rows.slice(0, 1);
    const rows = assessment.problems.length > 0 ? required : kind.rows;
    const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
    const warnings = isGated ? [...(assessment.measured?.warnings ?? []), ...unboundWarning(assessment)] : [];
    const gaps = isGated ? (assessment.measured?.gaps ?? []) : [];
    const { evidence } = assessment;
    return [
        ...checks,
        ...demands.map((demand) => demandedRow(kind, demand, assessment)),
        ...(isGated || kind.rows.length > 0 ? [] : unusableRows(kind, assessment)),
        ...gaps.map((gap) => gapRow(kind.kind, gap, evidence)),
        ...warnings.map((warning) => warningOf(kind.kind, warning, evidence)),
    ];
}
function demandedRow(kind, demand, { evidence, problems, measured }) {
    const { id, title, required } = demand;
    const common = { id, kind: kind.kind, title, required, source: 'flow', evidence };
    if (evidence.length === 0 && problems.length === 0)
        return { ...common, status: 'error', ...missing(kind) };
    if (problems.length > 0)
        return { ...common, status: 'error', ...unusable(problems) };
    return { ...common, ...(measured?.demanded?.[id] ?? { status: 'error', found: 'nothing' }) };
}
/** One row for the unusable reports of a kind that has none of its own. */
function unusableRows({ kind, input }, { evidence, problems }) {
    if (problems.length === 0)
        return [];
    const required = 'a report that can be read';
    return [
        {
            id: `${input}-reports`,
            kind,
            title: `Reports: ${input}`,
            required,
            status: 'error',
            evidence,
            ...unusable(problems),
        },
    ];
}
function gapRow(kind, gap, evidence) {
    return { ...gap, kind, evidence };
}
/** Warns of reports that may be about anything. */
function unboundWarning({ evidence }) {
    const [first, ...others] = evidence.filter(({ unbound }) => unbound === true);
    if (first === undefined)
        return [];
    const more = others.length === 0 ? '' : ` and ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(others.length, 'more report')}`;
    return [
        `nothing says that ${first.path}${more} is about the gated commit or digest: give commit and evidence-commit, or write a sidecar`,
    ];
}
/** Makes a warning, which leaves the gate open. */
function warningOf(kind, found, evidence) {
    return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}
function checkOf(kind, row, limit, assessment) {
    const { evidence, baseline, problems, measured } = assessment;
    const nothing = evidence.length === 0 && problems.length === 0;
    if (limit === undefined && (nothing || row.quiet === true))
        return undefined;
    const common = {
        id: row.id,
        kind: kind.kind,
        title: row.title,
        ...(limit !== undefined && { threshold: limit.value, source: limit.source }),
        required: limit === undefined ? 'not gated' : `at ${limit.bound} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(limit.value, row.unit)}`,
        evidence,
        ...(baseline.length > 0 && { baseline }),
    };
    if (nothing)
        return { ...common, status: 'error', ...missing(kind) };
    if (problems.length > 0) {
        const required = limit === undefined ? 'a report that can be read' : common.required;
        return { ...common, required, status: 'error', ...unusable(problems) };
    }
    return { ...common, ...judged(measured?.measurements[row.id], limit) };
}
function judged(measurement, limit) {
    const found = measurement?.found ?? 'nothing';
    const actual = measurement?.actual;
    if (limit === undefined)
        return { status: 'skip', found, ...(actual !== undefined && { actual }) };
    if (measurement === undefined || actual === undefined) {
        return { status: 'error', found, advice: measurement?.absent ?? `See why ${found}, or drop the requirement` };
    }
    if (measurement.meets(limit.value))
        return { status: 'pass', found, actual };
    const { details, findings = [] } = measurement;
    const places = findings.length > 0 && { findings: findings.slice(0, maxPlaces) };
    return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details, ...places };
}
function missing(kind) {
    return { found: 'no report', advice: `Give the reports with the input "${kind.input}"` };
}
function unusable(problems) {
    const [first = '', ...rest] = problems;
    return {
        found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
        advice: 'Give readable reports of this artifact',
        details: problems.slice(0, 20),
    };
}
/** Returns the gravest status of all rows; informative rows do not count. */
function verdictOf(checks) {
    for (const status of ['error', 'fail', 'warn']) {
        if (checks.some((check) => check.status === status))
            return status;
    }
    return 'pass';
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
