export const id = 9408;
export const ids = [9408];
export const modules = {

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
        close: (tag) => reader?.close?.(tag),
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
/* harmony export */   SP: () => (/* reexport safe */ _base_shown_js__WEBPACK_IMPORTED_MODULE_1__.S),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72951);


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
        handler.close?.(tag.name);
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


/***/ })

};
