export const id = 668;
export const ids = [668,620,610];
export const modules = {

/***/ 13412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** The `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
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

/***/ 19711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gv: () => (/* binding */ isObject),
  QD: () => (/* binding */ listOr),
  Xg: () => (/* binding */ objectOr),
  Vh: () => (/* binding */ readJson),
  ph: () => (/* binding */ textOr)
});

// EXTERNAL MODULE: ./lib/src/evidence/unreadable.js
var unreadable = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/evidence/json-lexer.js

const maximumDepth = 200;
const maximumString = 16 * 1024 * 1024;
const maximumWord = 400;
const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
/** What is not simply part of a string. */
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
 * A push parser for RFC 8259, which takes a text in pieces of any size. Throws EvidenceError at the first thing that
 * is no JSON. A class, because the state between two pieces is what it is all about.
 */
class JsonLexer {
    name;
    /** The line that is being read, from 1. */
    line = 1;
    #events;
    #containers = [];
    #expected = 'value';
    /** What the end of a piece has cut: the text of a string so far, the escape in it, a number or a literal. */
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
            throw (0,unreadable/* truncated */.ps)(this, 'a string is not closed');
        if (this.#expected !== 'nothing') {
            throw (0,unreadable/* truncated */.ps)(this, `JSON that is not closed, ${wanted[this.#expected]} was to come`);
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
        if (this.#containers.length >= maximumDepth)
            throw (0,unreadable/* excessive */.QD)(this, `values are nested deeper than ${maximumDepth}`);
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
                throw (0,unreadable/* malformed */.Qm)(this, 'not well-formed JSON: a string with a line break or a control character in it');
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
                throw (0,unreadable/* malformed */.Qm)(this, 'not well-formed JSON: a bad \\u escape');
            this.#keep(String.fromCharCode(Number.parseInt(digits, 16)));
        }
        else {
            const plain = escapes[character];
            if (plain === undefined)
                throw (0,unreadable/* malformed */.Qm)(this, 'not well-formed JSON: a bad escape');
            this.#keep(plain);
        }
        this.#escape = '';
    }
    #keep(piece) {
        this.#length += piece.length;
        if (this.#length > maximumString)
            throw (0,unreadable/* excessive */.QD)(this, 'a string is longer than 16 MiB');
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
        if (this.#word.length > maximumWord)
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
        throw (0,unreadable/* malformed */.Qm)(this, `not well-formed JSON: expected ${wanted[this.#expected]}, found ${found}`);
    }
}
const wanted = {
    value: 'a value',
    'value-or-end': 'a value or ]',
    key: 'a key',
    'key-or-end': 'a key or }',
    colon: 'a colon',
    'comma-or-end': 'a comma or the end of the list',
    nothing: 'the end of the text',
};

;// CONCATENATED MODULE: ./lib/src/evidence/json.js


/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
async function readJson(text, reader) {
    if (!/^[[{]/.test(text.head))
        throw (0,unreadable/* foreign */.V$)(text.name, `expected JSON, found "${(0,unreadable/* shown */.SP)(text.head, 20)}"`);
    const visitor = new Visitor(reader);
    const lexer = new JsonLexer(text.name, visitor);
    visitor.place = lexer;
    for await (const chunk of text.chunks)
        lexer.write(chunk);
    lexer.close();
}
/** Follows the document from container to container: which of them a reader wants is decided as they begin. */
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
            this.#frames.push({ path, array, keys: new Set(), key });
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
            throw (0,unreadable/* malformed */.Qm)(this.place, `the key "${(0,unreadable/* shown */.SP)(name, 40)}" comes twice in one object`);
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
        const prefix = frame.path === '' ? '' : `${frame.path}.`;
        if (frame.array || this.#reader.choices[`${prefix}*`] !== undefined)
            return `${prefix}*`;
        // A key with a dot or a star in it must not be taken for a path.
        return /[.*]/.test(this.#key) ? undefined : prefix + this.#key;
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
        if (choice === found)
            return 'enter';
        const what = path === '' ? 'the document' : `"${path}"`;
        const instead = found === 'scalar' ? 'a plain value' : `an ${found}`;
        throw (0,unreadable/* malformed */.Qm)(this.place, `expected ${what} to be an ${choice}, found ${instead}`);
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as an object, or an empty one. */
function objectOr(value) {
    return isObject(value) ? value : {};
}
/** The value as a list, or an empty one. */
function listOr(value) {
    return Array.isArray(value) ? value : [];
}
function textOr(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ older),
/* harmony export */   C9: () => (/* binding */ silentOrigin),
/* harmony export */   Fz: () => (/* binding */ epochOf),
/* harmony export */   V4: () => (/* binding */ digestsIn),
/* harmony export */   Xm: () => (/* binding */ timeOfJson),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19711);

const silentOrigin = { commits: [], digests: [], time: undefined };
const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,12})?(?: ?(Z|[+-]\d\d:?\d\d))?$/;
/** A time as RFC 3339 or a looser ISO 8601 has it; undefined for what is none, and for years before 2000. */
function timeOf(text) {
    const [, day, clock, fraction = '', zone] = iso.exec(text?.slice(0, 60) ?? '') ?? [];
    if (day === undefined)
        return undefined;
    const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const at = Date.parse(`${day}T${clock}${clock?.length === 5 ? ':00' : ''}${fraction.slice(0, 4)}${offset}`);
    return plausible(at, zone !== undefined);
}
/** A count of seconds or milliseconds since 1970, whichever gives a year that people live in. */
function epochOf(value) {
    const text = `${value ?? ''}`;
    if (!/^\d{9,14}(?:\.\d{1,9})?$/.test(text))
        return undefined;
    const number = Number(text);
    return plausible(number < 1e11 ? number * 1000 : number, true);
}
function timeOfJson(value) {
    return typeof value === 'number' ? epochOf(value) : timeOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value));
}
/** Tools that know no time write 0 or their language's first year. */
function plausible(at, zoned) {
    return at >= Date.UTC(2000) ? { at, zoned } : undefined;
}
/** The one that was longer ago: a report is as old as its oldest part. */
function older(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return b.at < a.at ? b : a;
}
const bare = /^sha256:[0-9a-f]{64}$/;
/** The digests of `repository@sha256:…`, of bare ones and of package URLs (`pkg:oci/cart@sha256%3A…`). */
function digestsIn(values) {
    const list = Array.isArray(values) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(values) : [values];
    return list.flatMap((value) => {
        const text = ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value) ?? '').slice(0, 2000).replace(/%3a/i, ':').split('?')[0] ?? '';
        const digest = text.slice(text.lastIndexOf('@') + 1);
        return bare.test(digest) ? [digest] : [];
    });
}


/***/ }),

/***/ 17765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ means),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for what is none. */
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
/** Whether a package is one of those that a pattern means: what the pattern leaves out may be anything. */
function means(pattern, one) {
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

/***/ 60099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ originOfCycloneDx),
/* harmony export */   sY: () => (/* binding */ originOfTrivy),
/* harmony export */   ti: () => (/* binding */ originOfGrype)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19711);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


/**
 * What Trivy says that it looked at. ImageID, the digest of an image's configuration, is not among the digests: no
 * artifact goes by it.
 */
function originOfTrivy(created, metadata) {
    const { RepoDigests: digests, Commit: commit } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    return originFrom(created, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(digests), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(commit));
}
function originOfGrype(descriptor, source) {
    const { repoDigests, manifestDigest } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(source)['target']);
    return originFrom(descriptor?.['timestamp'], [...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(repoDigests), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(manifestDigest)]);
}
/** Syft writes an image's digest as its version, Trivy as a property; others as a package URL or a hash. */
function originOfCycloneDx(metadata) {
    const { timestamp, component } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    const { purl, 'bom-ref': reference, version, hashes, properties, type } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(component);
    const named = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(properties).flatMap((property) => {
        const { name, value } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(property);
        return name === 'aquasecurity:trivy:RepoDigest' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value) : [];
    });
    const hashed = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(hashes).flatMap((hash) => {
        const { alg, content } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hash);
        return type === 'container' && alg === 'SHA-256' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(content)?.toLowerCase()}`) : [];
    });
    const digests = [...[purl, reference, version].flatMap((value) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value)), ...named, ...hashed];
    return originFrom(timestamp, digests);
}
function originFrom(time, digests, commit) {
    return {
        commits: commit === undefined || commit === '' ? [] : [[commit.toLowerCase()]],
        digests: digests.length === 0 ? [] : [[...new Set(digests)]],
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(time)),
    };
}


/***/ }),

/***/ 74587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7095);




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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe('evidence-encoding', `${name}: expected text in ${decoder.encoding}, found bytes that are none: it may be binary, compressed or cut`, { cause });
        }
    };
}
/** The single-byte encodings that XML writers still declare; anything else is read as what it should be, UTF-8. */
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

/***/ 7095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   QD: () => (/* binding */ excessive),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

function at({ name, line }) {
    return line === undefined ? name : `${name}:${line}`;
}
/** The report is not what its format says it must be. `what` goes on from the place: "expected …, found …". */
function malformed(place, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-malformed', `${at(place)}: ${what}`);
}
/** The report ends before its format lets it end. */
function truncated(place, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-truncated', `${at(place)}: the report ends in the middle: ${what}; run the tool that writes it again`);
}
/** The report is beyond what any tool writes in good faith. */
function excessive(place, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-excessive', `${at(place)}: ${what}`);
}
/** The report is of another format than was asked for. */
function foreign(name, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-foreign', `${name}: ${what}`);
}
function empty(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-empty', `${name} is empty: an empty report proves nothing; check that the tool that writes it has run`);
}
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 19703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ justifications),
/* harmony export */   g: () => (/* binding */ createOpenVex)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19711);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7095);



const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** OpenVEX specification, "Status Justifications". */
const justifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
/** Reads OpenVEX; in 0.0.1 a vulnerability and a product are a text, and subcomponents belong to the statement. */
function createOpenVex(name) {
    const top = {};
    const statements = [];
    return {
        value(path, value) {
            if (path === 'statements.*')
                statements.push((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value));
            else if (!path.includes('.'))
                top[path] = value;
        },
        document() {
            const context = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['@context']);
            if (context === undefined || !/^https:\/\/openvex\.dev\/ns(?:\/|$)/.test(context))
                return undefined;
            const author = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['author'])?.trim() ?? '';
            if (author === '')
                throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, 'expected an author, found none');
            const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['timestamp']);
            return {
                author: (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(author, 200),
                statements: statements.map((one, index) => statementOf(one, `statement ${index + 1}`, time, name)),
            };
        },
    };
}
function statementOf(one, place, documentTime, name) {
    const { status, justification, impact_statement: impact, vulnerability } = one;
    if (!isStatus(status)) {
        const found = status === undefined ? 'none' : (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(JSON.stringify(status), 40);
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, `${place}: expected a status of ${statuses.join(', ')}, found ${found}`);
    }
    const about = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(vulnerability);
    const names = [vulnerability, about['name'], ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(about['aliases'])].flatMap((word) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
    if (names.length === 0)
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, `${place}: expected the name of a vulnerability, found none`);
    const label = justifications.find((word) => word === justification);
    const sentence = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(impact)?.trim();
    return {
        id: (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['@id']) ?? place, 200),
        vulnerabilities: names,
        products: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(one['products']).map((product) => productOf(product, one['subcomponents'])),
        status,
        reason: label ?? (sentence === undefined || sentence === '' ? undefined : (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(sentence, 300)),
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['timestamp']) ?? documentTime),
    };
}
function isStatus(status) {
    return typeof status === 'string' && statuses.includes(status);
}
function productOf(value, ofStatement) {
    const { hashes, subcomponents } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value);
    const parts = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(subcomponents), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(ofStatement)];
    return {
        names: namesOf(value),
        digests: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hashes)['sha-256'])}`),
        components: parts.length === 0 ? undefined : parts.flatMap((part) => namesOf(part)),
    };
}
function namesOf(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return typeof value === 'string' ? [value] : [];
    return [value['@id'], (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value['identifiers'])['purl']].flatMap((word) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
}


/***/ }),

/***/ 64280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ asksSeveral),
/* harmony export */   xN: () => (/* binding */ approvalDemandsOf),
/* harmony export */   yg: () => (/* binding */ isApprovedByDefault)
/* harmony export */ });
const byTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'required',
    production: 'required',
};
const unsaid = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/** What the environment's gate says, completed by its tier. */
function approvalDemandsOf({ tier, gate }) {
    const { by, minimum, groups, protection, rules, authors, 'artifact-first': first } = gate.approval ?? unsaid;
    const usual = byTier[tier];
    return {
        by,
        minimum,
        groups,
        protection: {
            reviewers: protection.reviewers ?? usual,
            'self-review': protection['self-review'] ?? usual,
            branches: protection.branches ?? usual,
            administrators: protection.administrators ?? usual,
        },
        rules: rules ?? {},
        authors: authors ?? usual,
        artifactFirst: first ?? usual,
    };
}
/** Whether one person's approval can never be all that is asked for. */
function asksSeveral({ minimum, groups }) {
    const all = Object.values(groups);
    if (minimum > 1 || all.some((group) => (group.minimum ?? 1) > 1))
        return true;
    const members = all.map((group) => new Set(group.members.map((name) => name.replace(/^@/, '').toLowerCase())));
    const [first = new Set(), ...others] = members;
    return all.length > 1 && ![...first].some((name) => others.every((group) => group.has(name)));
}
/** Production that people enter is approved on its platform though the flow does not say so. */
function isApprovedByDefault({ tier, promotion }) {
    return tier === 'production' && promotion !== 'automatic';
}


/***/ }),

/***/ 82610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90296);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76585);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64444);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53624);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93953);







/**
 * The flow with what the central policy asks of each environment by its tier, and with what the flow itself adds to
 * that. Throws RefusedError, which names both places, where the flow asks for less; UsageError for a policy file that is
 * wrong or not there; what `GitopsRepositories.at` throws.
 */
async function underCentralPolicy(flow, reach) {
    return (await explained(flow, reach)).flow;
}
/** As `underCentralPolicy`, with where the central policy says what, by the environments of the flow. */
async function explained(flow, reach) {
    if (flow.policy === undefined)
        return { flow };
    const central = await readCentral(flow.policy, flow.file, reach);
    const environments = [];
    for (const environment of flow.environments) {
        const base = central.gates.get(environment.tier) ?? {};
        const gate = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(base, environment.declared);
        const [first] = (0,_gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__/* .weakenings */ .r)(base, gate);
        if (first !== undefined)
            throw await weakened(first, environment, flow, central, reach);
        environments.push({ ...environment, gate });
    }
    const rules = (name, path) => {
        const tier = flow.environments.find((one) => one.name === name)?.tier;
        const rule = tier && central.rules(tier, path);
        return rule && { ...rule, environment: rule.environment === tier ? name : rule.environment };
    };
    return { flow: { ...flow, environments }, rules };
}
async function readCentral({ repository, commit, path }, flow, reach) {
    const name = `${repository}@${commit.slice(0, 12)} ${path}`;
    const snapshot = await reach.gitops.at(repository, commit);
    const bytes = await snapshot.read(path);
    if (bytes === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('policy-missing', `${flow}: policy names ${path}, and ${repository} has none at ${commit}`);
    }
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlowDocument */ .b)(bytes, name);
    const { gates } = await (0,_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .validateBy */ .e)(_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .wh, document, 'policy');
    const all = new Map();
    let inherited = {};
    for (const tier of _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .cK) {
        inherited = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(inherited, gates[tier] ?? {});
        all.set(tier, inherited);
    }
    return { gates: all, rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesBelow */ .l)(document, _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .cK) };
}
async function weakened({ path, base = 'nothing', own = 'nothing' }, { name, tier }, { file, policy }, central, { files }) {
    const bytes = await files.read(file);
    const here = bytes === undefined ? undefined : (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesIn */ .B)(bytes, file)(name, path);
    const there = central.rules(tier, path);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('policy-weakened', `${here?.at ?? file}: ${path.join('.')} of ${name} is ${own}, and the policy of ${policy?.repository} has ${base} for ${tier} (${there?.at ?? policy?.path}): a flow may ask for more, not for less; leave it out, or change the policy there and then the commit here`);
}


/***/ }),

/***/ 76585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56994);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90296);



/** Where `own` asks for less than `base`, for one environment. What cannot be compared has to be the same. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: shown(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: shown(was), own: shown(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
}
function filled(value, implied) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return value === undefined || implied === undefined ? value : implied(value);
}
function weakerLeaves(was, is, stricter, section) {
    const [before, after] = [leavesOf(was), leavesOf(is)];
    const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
    return [...paths].flatMap((path) => {
        const [base, own] = [before.get(path), after.get(path)];
        const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
        // A section that was not there asked for nothing, but for what words it asks for by default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || isAtLeast(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: shown(base), own: shown(own) }];
    });
}
function isAtLeast(base, own, direction) {
    if (direction === undefined)
        return false;
    if (typeof direction === 'boolean')
        return (own ?? false) === direction || (base ?? false) !== direction;
    if (typeof direction === 'object') {
        const [least, found] = [base ?? direction.at(-1), own].map((word) => direction.indexOf(String(word)));
        return least !== undefined && found !== undefined && found >= least;
    }
    if (base === undefined)
        return true;
    const [least, found] = [sizeOf(base), sizeOf(own)];
    return direction === 'higher' ? found >= least : found <= least;
}
/** NaN is neither more nor less than anything. */
function sizeOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(value) : Number.NaN;
}
/** Values by their path; a list is a value. */
function leavesOf(value) {
    const leaves = new Map();
    const visit = (inner, path) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
            if (inner !== undefined)
                leaves.set(path, inner);
            return;
        }
        for (const [key, one] of Object.entries(inner))
            visit(one, path === '' ? key : `${path}.${key}`);
    };
    visit(value, '');
    return leaves;
}
function shown(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
}


/***/ }),

/***/ 47922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   t: () => (/* binding */ policyHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * What an environment requires, as one digest: its effective gate and what defaults of checks go by. An edit of the
 * flow file that changes nothing for the environment changes nothing here, so that a verdict holds through it.
 */
function policyHash({ gate, tier, promotion }) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}
/** JSON with the keys of each object in order, and without what is undefined. */
function canonical(value) {
    return JSON.stringify(value, (_key, one) => (isTree(one) ? sorted(one) : one));
}
function sorted(tree) {
    return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 64444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rulesIn),
/* harmony export */   l: () => (/* binding */ rulesBelow)
/* harmony export */ });
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(930);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32162);


/** Reads positions out of a flow file that `parseFlow` has taken. */
function rulesIn(bytes, file) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFlowDocuments */ .q)(bytes, file).find(({ data }) => Array.isArray((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(data, 'environments')));
    return document === undefined ? () => undefined : rulesBelow(document, environmentsOf(document));
}
/** As `rulesIn`, for gates by `names`, each of which inherits from the one before it. */
function rulesBelow(document, names) {
    return (environment, path) => {
        const known = names.slice(0, names.indexOf(environment) + 1).toReversed();
        for (let depth = path.length; depth > 0; depth -= 1) {
            const parts = path.slice(0, depth);
            const name = known.find((one) => (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document.data, 'gates', one, ...parts) !== undefined);
            const whole = depth === path.length;
            if (name !== undefined)
                return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
        }
        return undefined;
    };
}
function environmentsOf({ data }) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(data, 'environments').flatMap((one) => (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(one, 'name') ?? []);
}
function positionOf(document, path) {
    return document.position(path.slice(0, -1), path.at(-1));
}


/***/ }),

/***/ 55349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence that says what to do. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** The last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 93997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40527);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15056);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74543);




/** So many files are read at once: what is asked for together is fetched together. */
const together = 1000;
/** Every application in every environment, in the order of the flow. Throws RemoteError. */
async function deployedIn(flow, applications, snapshot) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_bounded_js__WEBPACK_IMPORTED_MODULE_3__/* .mapBounded */ .y)(pairs, together, async ({ application, environment }) => {
        return { application, environment, ...(await namedIn(flow, environment, application, snapshot)) };
    });
}
async function namedIn(flow, environment, { name: application, image, manifests }, snapshot) {
    const names = { flow: flow.name, environment: environment.name, application, image };
    const images = [];
    try {
        for (const place of (0,_places_js__WEBPACK_IMPORTED_MODULE_2__.placesOf)(manifests, names, 'edit-anchor')) {
            const file = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findFile */ .q)(snapshot, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
}


/***/ }),

/***/ 930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/** What is at a path in data that anybody may have written: own members only, undefined where there is none. */
function memberAt(value, ...path) {
    let found = value;
    for (const key of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
            return undefined;
        found = Object.entries(found).find(([name]) => name === key)?.[1];
    }
    return found;
}
/** As `memberAt`; undefined for what is no text. */
function textIn(value, ...path) {
    const found = memberAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** As `memberAt`; empty for what is no list. */
function listIn(value, ...path) {
    const found = memberAt(value, ...path);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);








/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, key) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStatement */ .pc)(subject.digest, repository.name, promotion);
    return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, key);
}
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.envelope);
    const manifest = recordManifest(subject, record.descriptor, time, kind);
    for (const { descriptor, bytes } of [empty(), record]) {
        if (!(await repository.hasBlob(descriptor)))
            await repository.putBlob(descriptor, once(bytes));
    }
    await repository.putManifest(manifest);
    await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(repository, subject.digest, manifest);
    return manifest.descriptor.digest;
}
/**
 * Stores a record that is beside the artifact in one place beside it in another one too, with the same bytes. Returns
 * whether anything was written. Throws RemoteError.
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('record-gone', `${from.name} has no manifest ${record}, which is a record that was there`);
    }
    const held = (await to.resolve(record)) !== undefined;
    if (!held) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !held;
}
/** The manifest of a record whose envelope, or bare statement, is the blob. */
function recordManifest(subject, record, time, kind = promotionKind) {
    const { mediaType, digest, size } = subject;
    const content = {
        schemaVersion: 2,
        mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7,
        artifactType: kind.artifactType,
        config: { ...empty().descriptor, data: 'e30=' },
        // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
        layers: [
            { ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: kind.predicateType } },
        ],
        subject: { mediaType, digest, size },
        annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': kind.predicateType },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { bytes, descriptor: { mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 49761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ newestVerdict),
/* harmony export */   v: () => (/* binding */ requireVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);



/** Clocks of runners differ by a little; more is no verdict that was given yet. */
const skew = 5 * 60_000;
/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * The newest verdict on the digest for this environment, when it opens the gate. A verdict that says no closes what
 * an earlier one had opened. Throws RefusedError that says of the nearest miss what is wrong with it. `where` is the
 * repository that was looked into.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
}
/** The newest that may be believed and is about what is asked, whatever it says. */
function newestVerdict(verdicts, demand, trust) {
    const believed = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return believed.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time))[0];
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** What keeps a verdict from being one about what is asked. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust);
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return Date.parse(content.statement.record.time) > demand.now.getTime() + skew ? 'future' : undefined;
}
function subjectFault({ subjects, record }, demand) {
    if (!subjects.includes(demand.digest))
        return 'other-digest';
    if (record.flow !== demand.flow)
        return 'other-flow';
    if (record.application !== demand.application)
        return 'other-application';
    return record.environment === demand.environment ? undefined : 'other-environment';
}
/** What keeps the newest verdict from opening. */
function stateFault(record, { policy, now }) {
    if (record.verdict === 'fail')
        return 'closed';
    if (record.policy !== policy)
        return 'other-policy';
    return Date.parse(record.expires) > now.getTime() ? undefined : 'expired';
}
const gateFirst = 'run the gate for ENVIRONMENT with record: true, then promote';
const signIt = 'run the gate for ENVIRONMENT with record: true and KRCI_DEPLOY_SIGNING_KEY';
const findOut = 'find out who wrote it, then run the gate for ENVIRONMENT with a trusted key';
const refusals = {
    missing: ['has no verdict beside it', gateFirst],
    closed: ['has a verdict of TIME beside it that says fail', 'do what that gate asks for, and run it again'],
    expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
    'other-policy': [
        'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
        gateFirst,
    ],
    future: ['has a verdict beside it from the future', 'see to the clocks, then run the gate for ENVIRONMENT again'],
    altered: [
        'has a verdict beside it whose signature is not of what it says: it was altered, or the signature is from elsewhere',
        findOut,
    ],
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, demand, where, record) {
    const { application, digest, environment } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
    };
    const [because, advice] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES/g, (word) => words[word] ?? word));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(`verdict-${fault}`, `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}: it ${because}, in ${where}; ${advice}`);
}


/***/ }),

/***/ 52086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   XT: () => (/* binding */ attachVerdict)
/* harmony export */ });
/* unused harmony exports verdictKind, writeVerdict, readVerdict */
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const verdictKind = {
    artifactType: 'application/vnd.krci-deploy.verdict.v1',
    predicateType: 'https://in-toto.io/attestation/svr/v0.1',
};
/** To be raised when the same properties come to mean something else. */
const verifier = 'https://github.com/kuberocketci/krci-deploy/gate/v1';
const mostProperties = 500;
/** A property is a text; ours are `KRCI_DEPLOY_<name>=<value>`, as the specification wants them: with a prefix. */
const names = {
    verdict: 'VERDICT',
    flow: 'FLOW',
    application: 'APPLICATION',
    environment: 'ENVIRONMENT',
    policy: 'POLICY',
    verdictDigest: 'VERDICT_DIGEST',
    expires: 'EXPIRES',
};
const keys = ['verdict', 'flow', 'application', 'environment', 'policy', 'verdictDigest', 'expires'];
/** The statement as bytes. `name` is the artifact's repository, for people. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...emergency,
            ...record.passed.slice(0, mostProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement that anybody may have written. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', mostProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected one property KRCI_DEPLOY_${name}`);
    };
    const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
    return {
        subjects,
        record: {
            verdict: verdictIn(one(names.verdict)),
            flow: one(names.flow),
            application: one(names.application),
            environment: one(names.environment),
            policy: digestIn(one(names.policy)),
            verdictDigest: digestIn(one(names.verdictDigest)),
            time: timeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'timeCreated')),
            expires: timeIn(one(names.expires)),
            passed: properties.get('CHECK') ?? [],
            ...(breakGlass !== undefined && { breakGlass }),
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, key) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, key);
}
/** The verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict });
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Ours by name; a stranger's property says nothing to us. */
function propertiesIn(list) {
    const properties = new Map();
    for (const item of list) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)({ property: item }, 'property');
        const [, name, value] = /^KRCI_DEPLOY_([A-Z_]+)=(.+)$/s.exec(text) ?? [];
        if (name === undefined || value === undefined)
            continue;
        properties.set(name, [...(properties.get(name) ?? []), value]);
    }
    return properties;
}
function verdictIn(text) {
    if (text === 'pass' || text === 'warn' || text === 'fail')
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verdict pass, warn or fail, found "${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a digest, found "${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a time, found "${text.slice(0, 40)}"`);
}


/***/ }),

/***/ 30150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
const mostShown = 5;
/** `1 test`, `2 tests`, `80 %`. */
function amount(count, unit) {
    if (unit === '%')
        return `${count} %`;
    return `${count} ${count === 1 ? unit : plural(unit)}`;
}
/** So many of them at least: `the result`, `all 2 results`, `at least 1 of the 2 results`. */
function partOf(part, whole, unit) {
    if (part < whole)
        return `at least ${part} of the ${amount(whole, unit)}`;
    return whole === 1 ? `the ${unit}` : `all ${amount(whole, unit)}`;
}
/** `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${amount(days, 'day')}`;
}
/** What is shown of what was found: the first five, and how many there are besides. */
function firstOf(found, lineOf) {
    const more = found.length - mostShown;
    return [...found.slice(0, mostShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}
function plural(unit) {
    if (/[^aeiou]y$/.test(unit))
        return `${unit.slice(0, -1)}ies`;
    return `${unit}${unit.endsWith('ch') ? 'es' : 's'}`;
}


/***/ }),

/***/ 82729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ bindLoosely),
/* harmony export */   dQ: () => (/* binding */ bindingRules),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7095);
/* harmony import */ var _flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56994);




/** The clocks of two machines may differ so much. */
const skew = 5 * 60_000;
/** A time without a zone may be that of a place so far ahead of UTC. */
const farthestZone = 14 * 60 * 60_000;
/** The flow file's demands, tightened by inputs. Throws UsageError for an input that is laxer. */
function bindingRules(inputs, policy, digest, where) {
    const declared = policy?.evidence?.['max-age'];
    const asked = inputs['max-evidence-age'];
    if (declared !== undefined && asked !== undefined && (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(asked) > (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(declared)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('threshold-weakened', `max-evidence-age: expected what tightens the ${declared} of ${where}, found ${asked}; a laxer age is a change to the flow file`);
    }
    return {
        commit: inputs.commit,
        digest,
        evidenceCommit: inputs['evidence-commit'],
        baselineCommit: inputs['baseline-commit'],
        maxAge: asked ?? declared,
        required: policy?.evidence?.bound === 'required',
    };
}
/**
 * Holds what a report says of itself, what its sidecar says and what the caller says against what is gated. Throws
 * EvidenceError for a report about something else, of another time, or of nobody knows what.
 */
function bind(path, origin, sidecar, binding) {
    const { commits, digests } = claimsOf(origin, sidecar, binding);
    for (const part of commits)
        refuseOtherCommit(path, part, binding.commit);
    for (const part of digests)
        refuseOtherDigest(path, part, binding.digest);
    if (binding.required)
        refuseUnbound(path, commits.length > 0, digests.length > 0, binding);
    return boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
}
/** As `bind`, for a report that may be of any commit, digest and age but none of the future. */
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
/** A report's own word, its sidecar's, and where neither names a commit, the caller's. */
function claimsOf(origin, sidecar, { evidenceCommit }) {
    const commits = [...origin.commits, ...(sidecar?.commit === undefined ? [] : [[sidecar.commit]])];
    const digests = [...origin.digests, ...(sidecar?.digest === undefined ? [] : [[sidecar.digest]])];
    if (commits.length > 0 || evidenceCommit === undefined)
        return { commits, digests };
    return { commits: [[evidenceCommit]], digests };
}
/** Evidence about another commit is no evidence. Commits may be abbreviated on either side. */
function refuseOtherCommit(path, named, commit) {
    if (commit === undefined || named.some((one) => isSameCommit(one, commit)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-other-commit', `${path} is about commit ${(0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 100)}, expected ${commit}: give the report of the commit that the artifact was built from`);
}
/** Whether one is the other or its beginning. */
function isSameCommit(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
function refuseOtherDigest(path, named, digest) {
    if (digest === undefined || named.includes(digest))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-other-digest', `${path} is about ${(0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 200)}, expected ${digest}: scan the artifact by this digest`);
}
function refuseUnbound(path, byCommit, byDigest, { commit, digest }) {
    if ((byCommit && commit !== undefined) || (byDigest && digest !== undefined))
        return;
    const named = byCommit || byDigest ? 'the gate was not told the same of the artifact' : 'it names neither';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-unbound', `${path}: expected a report that is known to be about the gated commit or digest, found that ${named}: give evidence-commit and commit, or write a sidecar beside the report`);
}
function refuseOtherTime(path, time, { maxAge, now }) {
    if (time !== undefined && time.at - now.getTime() > skew + (time.zoned ? 0 : farthestZone)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-of-the-future', `${path}: expected a report made before now (${now.toISOString()}), found ${new Date(time.at).toISOString()}: set the clock of the machine that made it`);
    }
    if (maxAge === undefined)
        return;
    if (time === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-without-time', `${path}: expected a report of the last ${maxAge}, found none that says when it was made: write a sidecar beside it`);
    }
    if (now.getTime() - time.at <= (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(maxAge))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('evidence-stale', `${path}: expected a report of the last ${maxAge}, found one of ${new Date(time.at).toISOString()}: run the tool that makes it again`);
}


/***/ }),

/***/ 40434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ breakGlass),
/* harmony export */   nF: () => (/* binding */ followUp),
/* harmony export */   vO: () => (/* binding */ planBreakGlass)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _exceptions_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59109);



/** Reports may say no and be overridden; that they are missing, or about something else, may not. */
const ofReports = new Set(['coverage', 'sast', 'tests', 'vulnerabilities']);
const label = 'krci-deploy-break-glass';
/**
 * Undefined where nobody declares an emergency. Throws UsageError for half of one, RefusedError where the flow has none,
 * nobody would approve it, or it would leave no record.
 */
function planBreakGlass(inputs, environment, proof, questions) {
    const { 'break-glass': reason, 'break-glass-ticket': ticket } = inputs;
    if (reason === undefined && ticket === undefined)
        return undefined;
    if (reason === undefined || ticket === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('break-glass-half', 'break-glass: expected a reason and a ticket (break-glass-ticket), found one of them');
    }
    const policy = environment?.gate['break-glass'];
    if (environment === undefined || policy?.environments.includes(environment.name) !== true) {
        throw refused('break-glass-not-allowed', `${environment?.name ?? 'no environment'} among its environments in the flow (gates.<environment>.break-glass)`);
    }
    if (proof === undefined) {
        throw refused('break-glass-without-record', 'a flow with "records", and the application and artifact by digest: it is never without a record');
    }
    if (!questions.some(({ kind }) => kind === 'approval' || kind === 'approval-file')) {
        throw refused('break-glass-alone', `an approval that ${environment.name} asks for: it takes two people`);
    }
    return { reason, ticket, mayOverride: policy['may-override'], hours: policy.hours };
}
function refused(code, expected) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(code, `break-glass: expected ${expected}, found none`);
}
/** The checks as an emergency leaves them: overridden ones warn, and a row says so; nothing changes where it does not open. */
function breakGlass(plan, checks, approvals, { platform }) {
    if (plan === undefined)
        return { checks };
    const starter = platform.run.actor;
    const others = approvals.map(({ approver }) => approver).filter((name) => (0,_exceptions_file_js__WEBPACK_IMPORTED_MODULE_2__/* .person */ .MV)(name) !== (0,_exceptions_file_js__WEBPACK_IMPORTED_MODULE_2__/* .person */ .MV)(starter ?? ''));
    const closing = checks.filter(({ status }) => status === 'fail' || status === 'error');
    const held = closing.filter((check) => !isOverridable(check, plan));
    if (closing.length === 0)
        return { checks: [...checks, row('skip', 'nothing had to be overridden')] };
    if (starter === undefined || others.length === 0)
        return { checks: [...checks, alone(starter)] };
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
/** Opens the issue that follows an emergency up, once. Throws RemoteError: without it the gate stays closed. */
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

/***/ 8026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ checkKinds)
});

;// CONCATENATED MODULE: ./lib/src/evidence/arm.js
/** 19 bits for the line, 6 each for block and branch, 1 for taken. */
const maximumLine = 2 ** 19;
const maximumPart = 64;
const none = new Uint32Array(0);
function emptyArms() {
    return { packed: none, length: 0, named: undefined };
}
/** The identity of a branch: a line, and the words by which the report tells its branches apart. */
function armOf(line, block, branch) {
    const blockNumber = smallNumber(block);
    const branchNumber = smallNumber(branch);
    if (line >= maximumLine || blockNumber === undefined || branchNumber === undefined)
        return `${line},${block},${branch}`;
    return (line * maximumPart + blockNumber) * maximumPart + branchNumber;
}
/** Adds a branch; returns how many bytes more are held for it, about. */
function addArm(arms, identity, taken) {
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
function eachArm(arms, take) {
    const sorted = arms.packed.subarray(0, arms.length).toSorted();
    for (let index = 0; index < sorted.length; index += 1) {
        const arm = sorted[index] ?? 0;
        const next = sorted[index + 1];
        // Sorted, the taken one of a branch comes last.
        if (next !== undefined && next >>> 1 === arm >>> 1)
            continue;
        take(Math.floor((arm >>> 1) / maximumPart / maximumPart), (arm & 1) === 1);
    }
    for (const [identity, taken] of arms.named ?? [])
        take(Number.parseInt(identity, 10), taken);
}
function mergedArms(a, b) {
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
function hasArms(arms) {
    return arms.length > 0 || (arms.named?.size ?? 0) > 0;
}
/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text) {
    if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text))
        return undefined;
    const number = Number(text);
    return number < maximumPart ? number : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/branch-count.js
const above = 2 ** 26;
/** More than this no line has. */
const maximumBranchesOfLine = above - 1;
function packed({ covered, total }) {
    return total * above + covered;
}
function unpacked(count) {
    return { covered: count % above, total: Math.floor(count / above) };
}
/** 18 bits for the line, 7 each for total and covered. */
const mostLines = 2 ** 18;
const part = 2 ** 7;
const branch_count_none = new Uint32Array(0);
const bytesOfOther = 64;
function emptyCounts() {
    return { small: branch_count_none, length: 0, other: undefined };
}
/** What is known of a line; undefined where nothing is. */
function countAt(counts, line) {
    const index = indexOf(counts, line);
    const one = index === -1 ? undefined : counts.small[index];
    return one === undefined ? counts.other?.get(line) : countIn(one);
}
/** Sets the count of a line; returns how many bytes more are held for it, about. */
function setCount(counts, line, count) {
    const { covered, total } = unpacked(count);
    const last = counts.length === 0 ? -1 : lineIn(counts.small[counts.length - 1] ?? 0);
    const isSmall = line < mostLines && total < part && covered < part;
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
/** Where a line is among the small ones, unless it has become a large one; -1 where it is not. */
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
// EXTERNAL MODULE: ./lib/src/evidence/unreadable.js
var unreadable = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/evidence/line-coverage.js




const line_coverage_maximumLine = 2_000_000;
const maximumFiles = 500_000;
/** The most bytes that a report can make us hold, about. */
const maximumHeld = 192 * 1024 * 1024;
const noLines = new Uint8Array(0);
function createCoverage(name) {
    const files = new Map();
    let held = 0;
    let time;
    function spend(bytes, place) {
        held += bytes;
        if (held > maximumHeld)
            throw (0,unreadable/* excessive */.QD)(place, 'more lines and branches than are read of one report');
    }
    function grow(file, number, place) {
        const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, line_coverage_maximumLine + 1)));
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
            if (files.size >= maximumFiles)
                throw (0,unreadable/* excessive */.QD)(place, `more than ${maximumFiles} files in one report`);
            const created = emptyFile();
            // A copy: a slice of the report's text would hold on to the whole piece of it.
            files.set(Buffer.from(key).toString(), created);
            return created;
        },
        line(file, number, covered, place) {
            if (number > line_coverage_maximumLine)
                throw (0,unreadable/* excessive */.QD)(place, `line ${number}: no source file has more than ${line_coverage_maximumLine} lines`);
            if (number >= file.lines.length)
                grow(file, number, place);
            file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
        },
        branches(file, line, count, place) {
            if (count.total > maximumBranchesOfLine)
                throw (0,unreadable/* excessive */.QD)(place, `a line with ${count.total} branches`);
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
        arm(file, identity, taken, place) {
            file.arms ??= emptyArms();
            spend(addArm(file.arms, identity, taken), place);
        },
    };
}
function emptyFile() {
    return { lines: noLines, branches: undefined, arms: undefined };
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
    if (file.arms !== undefined) {
        eachArm(file.arms, (_line, taken) => {
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

;// CONCATENATED MODULE: ./lib/src/evidence/xml.js

/** Deepest nesting that is read; JUnit and coverage reports stay below 20. */
const maximumDepth = 200;
const maximumAttributes = 200;
/** Most characters between two pieces of markup: saxes holds a CDATA section or an attribute in memory whole. */
const maximumSilence = 16 * 1024 * 1024;
/**
 * Streams a document's elements to a handler; text between them is dropped. A document type declaration is
 * let through without being followed; with an internal subset, where entities are declared, it is refused.
 * Throws EvidenceError that names file and line.
 */
async function readXml(text, handler) {
    if (!text.head.startsWith('<'))
        throw (0,unreadable/* foreign */.V$)(text.name, `expected XML, found "${(0,unreadable/* shown */.SP)(text.head, 20)}"`);
    const { SaxesParser } = await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.t.bind(__webpack_require__, 59800, 19));
    const parser = new SaxesParser({ position: false, xmlns: false });
    const progress = connect(parser, text.name, handler);
    let leading = true;
    for await (const chunk of text.chunks) {
        // XML 1.0, 2.8 wants the declaration first; blank lines before it are a common slip of scripts and harmless.
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
            ? (0,unreadable/* truncated */.ps)(here(), (0,unreadable/* shown */.SP)(error.message))
            : (0,unreadable/* malformed */.Qm)(here(), `not well-formed XML: ${(0,unreadable/* shown */.SP)(error.message)}`);
    });
    parser.on('doctype', (doctype) => {
        silence = 0;
        // An empty subset, which Pester writes, declares nothing.
        if (doctype.replace(/\[\s*\]/, '').includes('[')) {
            throw (0,unreadable/* excessive */.QD)(here(), 'the document type declares entities of its own; remove the part of <!DOCTYPE in brackets');
        }
    });
    parser.on('opentagstart', () => {
        silence = 0;
        attributes = 0;
        depth += 1;
        if (depth > maximumDepth)
            throw (0,unreadable/* excessive */.QD)(here(), `elements are nested deeper than ${maximumDepth}`);
    });
    parser.on('attribute', () => {
        attributes += 1;
        if (attributes > maximumAttributes)
            throw (0,unreadable/* excessive */.QD)(here(), `an element has more than ${maximumAttributes} attributes`);
    });
    parser.on('opentag', (tag) => {
        handler.open({ name, line: parser.line, tag: tag.name, attributes: tag.attributes, depth });
    });
    parser.on('closetag', (tag) => {
        silence = 0;
        handler.close?.(tag.name, depth, here());
        depth -= 1;
    });
    return {
        feed(characters) {
            silence += characters;
            if (silence > maximumSilence)
                throw (0,unreadable/* excessive */.QD)(here(), 'more than 16 MiB without an element');
        },
        finish() {
            ended = true;
        },
    };
}
/** A whole number of 0 or more, or undefined when the attribute is absent or blank. Throws EvidenceError otherwise. */
function countOf(element, attribute) {
    const text = element.attributes[attribute];
    if (text === undefined || text === '')
        return undefined;
    const count = numberIn(text);
    if (count !== undefined)
        return count;
    throw (0,unreadable/* malformed */.Qm)(element, `<${element.tag} ${attribute}="${(0,unreadable/* shown */.SP)(text, 30)}">: expected a whole number of 0 or more`);
}
/** The number that up to 20 digits write; a coverage report has millions of them. */
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
/** As `countOf`, for what the format requires. */
function requiredCount(element, attribute) {
    const count = countOf(element, attribute);
    if (count !== undefined)
        return count;
    throw (0,unreadable/* malformed */.Qm)(element, `<${element.tag}> has no ${attribute}: expected a whole number of 0 or more`);
}
/** The value of an attribute that the format requires. Throws EvidenceError. */
function requiredText(element, attribute) {
    const text = element.attributes[attribute];
    if (text !== undefined && text !== '')
        return text;
    throw (0,unreadable/* malformed */.Qm)(element, `<${element.tag}> has no ${attribute}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/clover.js




/** Reads Clover's XML, also as Istanbul and PHPUnit write it. Metrics are not looked at: they are sums of the lines. */
function createClover(name) {
    const coverage = createCoverage(name);
    let file;
    let packageName = '';
    return {
        coverage,
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
    const file = requiredText(element, 'name');
    return packageName === '' || /[/\\]/.test(file) ? file : `${packageName.replaceAll('.', '/')}/${file}`;
}
/** The head of a method is no executable line; statements and conditions are. */
function readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, 'expected <line> below a <file>');
    const { type } = element.attributes;
    if (type === 'method')
        return;
    const number = requiredCount(element, 'num');
    if (type !== 'cond') {
        coverage.line(file, number, requiredCount(element, 'count') > 0, element);
        return;
    }
    const branches = conditionsOf(element);
    coverage.line(file, number, (countOf(element, 'count') ?? branches.covered) > 0, element);
    coverage.branches(file, number, branches, element);
}
/**
 * Clover counts how often a condition was true and how often false. Istanbul, which gives the line a count besides,
 * writes into the same attributes how many branches were taken and how many were not.
 */
function conditionsOf(element) {
    const truths = requiredCount(element, 'truecount');
    const falsehoods = requiredCount(element, 'falsecount');
    if (element.attributes['count'] !== undefined)
        return { covered: truths, total: truths + falsehoods };
    return { covered: (truths > 0 ? 1 : 0) + (falsehoods > 0 ? 1 : 0), total: 2 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/cobertura.js




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
    return { coverage, open, close };
}
/** Cobertura itself writes milliseconds, gcovr and coverlet seconds, a few tools a date. */
function timeIn(timestamp) {
    return (0,origin/* epochOf */.Fz)(timestamp) ?? (0,origin/* timeOf */.nR)(timestamp);
}
/** Deterministic builds leave the name out; then every class is a file of its own. */
function fileOf(element) {
    const { filename, name } = element.attributes;
    if (filename === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, '<class> has no filename');
    return filename === '' ? `(class ${name ?? ''} at line ${element.line})` : filename;
}
function cobertura_readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, 'expected <line> below a <class>');
    const number = requiredCount(element, 'number');
    coverage.line(file, number, requiredCount(element, 'hits') > 0, element);
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
    throw (0,unreadable/* malformed */.Qm)(element, `expected condition-coverage such as "50% (1/2)", found "${(0,unreadable/* shown */.SP)(text, 30)}"`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/text-lines.js

const maximumLineLength = 64 * 1024;
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
        if (rest.length > maximumLineLength)
            throw (0,unreadable/* excessive */.QD)(place, `a line is longer than ${maximumLineLength} characters`);
    }
    if (rest === '')
        return place;
    place.line += 1;
    take(rest.trimEnd(), place);
    return place;
}

;// CONCATENATED MODULE: ./lib/src/evidence/go-profile.js



/** Most lines that one block may span: a function, not a file. */
const maximumBlock = 100_000;
/**
 * Reads a profile of `go test -coverprofile` (modes set, count and atomic). Every line that a block touches is
 * executable; it is covered when any of its blocks ran. Blocks come again where packages were tested together.
 */
async function readGoProfile(text) {
    const coverage = createCoverage(text.name);
    await eachLine(text, (line, place) => {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            return;
        readBlock(line, coverage, place);
    });
    return coverage;
}
function looksLikeGoProfile(head) {
    return /^mode: (?:set|count|atomic)\b/.test(head);
}
/** `file.go:line.column,line.column statements count` (cmd/cover, "profile.go"). */
function readBlock(line, coverage, place) {
    const match = /:(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} (\d{1,9}) (\d{1,20})$/.exec(line);
    const path = line.slice(0, match?.index ?? 0);
    const [from, to] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || path === '' || to < from || to - from > maximumBlock) {
        throw (0,unreadable/* malformed */.Qm)(place, `expected <file>:<line>.<column>,<line>.<column> <statements> <count>, found "${(0,unreadable/* shown */.SP)(line, 60)}"`);
    }
    // A block without statements, such as an empty function, has nothing that could be covered.
    if (Number(match[3]) === 0)
        return;
    const file = coverage.file(path, place);
    for (let number = from; number <= to; number += 1)
        coverage.line(file, number, Number(match[4]) > 0, place);
}

;// CONCATENATED MODULE: ./lib/src/evidence/jacoco.js




/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester writes it. Counters are not looked at: they are sums of the
 * lines. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name) {
    const coverage = createCoverage(name);
    /** Groups are modules: the same package and file in two of them are two files. */
    const groups = [];
    let file;
    let folder = '';
    function readLine(element) {
        if (file === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, 'expected <line> below a <sourcefile>');
        const number = requiredCount(element, 'nr');
        const covered = requiredCount(element, 'ci');
        if (covered + requiredCount(element, 'mi') > 0)
            coverage.line(file, number, covered > 0, element);
        const taken = requiredCount(element, 'cb');
        const total = taken + requiredCount(element, 'mb');
        if (total > 0)
            coverage.branches(file, number, { covered: taken, total }, element);
    }
    return {
        coverage,
        open(element) {
            if (element.tag === 'sessioninfo')
                coverage.made((0,origin/* epochOf */.Fz)(element.attributes['dump']));
            else if (element.tag === 'group')
                groups.push(element.attributes['name'] ?? '');
            else if (element.tag === 'package')
                folder = element.attributes['name'] ?? '';
            else if (element.tag === 'sourcefile') {
                const path = [...groups, folder, requiredText(element, 'name')].filter((part) => part !== '').join('/');
                file = coverage.file(path, element);
            }
            else if (element.tag === 'line')
                readLine(element);
        },
        close(tag) {
            if (tag === 'group')
                groups.pop();
            else if (tag === 'sourcefile')
                file = undefined;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/json.js + 1 modules
var json = __webpack_require__(19711);
;// CONCATENATED MODULE: ./lib/src/evidence/json-coverage.js





/** What stands beside the files in SimpleCov's coverage.json, and Istanbul's sum over all files. */
const besides = new Set(['total', 'meta', 'groups', 'timestamp', 'metrics', 'errors', 'command_name']);
/**
 * Reads coverage in JSON: Istanbul's coverage-final.json and coverage-summary.json, SimpleCov's .resultset.json and
 * coverage.json. Throws EvidenceError.
 */
async function readJsonCoverage(text) {
    const coverage = createCoverage(text.name);
    await (0,json/* readJson */.Vh)(text, {
        choices: { '': 'object', '*': 'build' },
        value(_path, value, key) {
            if (key === 'meta')
                coverage.made((0,origin/* timeOfJson */.Xm)((0,json/* objectOr */.Xg)(value)['timestamp']));
            if (besides.has(key) && !isIstanbul(value))
                return;
            if (key === 'total' && isSummary(value))
                return;
            readEntry(key, value, coverage);
        },
    });
    return coverage;
}
function readEntry(key, value, coverage) {
    const entry = (0,json/* objectOr */.Xg)(value);
    if (isIstanbul(value))
        readIstanbul(key, entry, coverage);
    else if (isSummary(value))
        readSummary(key, entry, coverage);
    else if (key === 'coverage' && (0,json/* isObject */.Gv)(value))
        readSimpleCov(entry, coverage);
    else if ((0,json/* isObject */.Gv)(entry['coverage']))
        readResultSet(entry, coverage);
    else
        throw (0,unreadable/* foreign */.V$)(coverage.name, `expected coverage of Istanbul or SimpleCov, found "${(0,unreadable/* shown */.SP)(key, 40)}" in it`);
}
/** An entry of .resultset.json: what one command ran, and when. */
function readResultSet(entry, coverage) {
    coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
    readSimpleCov((0,json/* objectOr */.Xg)(entry['coverage']), coverage);
}
function isIstanbul(value) {
    return (0,json/* isObject */.Gv)(value) && (0,json/* isObject */.Gv)(value['statementMap']) && (0,json/* isObject */.Gv)(value['s']);
}
function isSummary(value) {
    return (0,json/* isObject */.Gv)(value) && (0,json/* isObject */.Gv)(value['lines']) && value['lines']['total'] !== undefined;
}
/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readIstanbul(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    const counts = (0,json/* objectOr */.Xg)(entry['s']);
    for (const [id, location] of Object.entries((0,json/* objectOr */.Xg)(entry['statementMap']))) {
        coverage.line(file, lineOf(location, coverage.place), json_coverage_countOf(counts[id], coverage.place) > 0, coverage.place);
    }
    const taken = (0,json/* objectOr */.Xg)(entry['b']);
    for (const [id, branch] of Object.entries((0,json/* objectOr */.Xg)(entry['branchMap']))) {
        const { loc, locations, line: head } = (0,json/* objectOr */.Xg)(branch);
        const line = typeof head === 'number' ? head : lineOf(loc ?? (0,json/* listOr */.QD)(locations)[0], coverage.place);
        for (const [index, count] of (0,json/* listOr */.QD)(taken[id]).entries()) {
            coverage.arm(file, armOf(line, id, `${index}`), json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
    }
}
function lineOf(location, place) {
    return json_coverage_countOf((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(location)['start'])['line'], place);
}
function readSummary(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    file.summary = {
        lines: json_coverage_ratioOf(entry['lines'], coverage.place),
        branches: json_coverage_ratioOf(entry['branches'], coverage.place),
    };
}
function json_coverage_ratioOf(value, place) {
    const { covered, total } = (0,json/* objectOr */.Xg)(value);
    const ratio = { covered: json_coverage_countOf(covered, place), total: json_coverage_countOf(total, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, `expected at most ${ratio.total} covered, found ${ratio.covered}`);
}
/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readSimpleCov(files, coverage) {
    for (const [path, value] of Object.entries(files)) {
        const file = coverage.file(path, coverage.place);
        const lines = Array.isArray(value) ? (0,json/* listOr */.QD)(value) : (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['lines']);
        for (const [index, count] of lines.entries()) {
            if (count === null || count === 'ignored')
                continue;
            coverage.line(file, index + 1, json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
        readSimpleBranches((0,json/* objectOr */.Xg)(value)['branches'], file, coverage);
    }
}
/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function readSimpleBranches(branches, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const { start_line: line, coverage: count } = (0,json/* objectOr */.Xg)(branch);
        if (count !== 'ignored')
            coverage.branch(file, json_coverage_countOf(line, coverage.place), json_coverage_countOf(count, coverage.place) > 0, coverage.place);
    }
    for (const [condition, paths] of Object.entries((0,json/* objectOr */.Xg)(branches))) {
        const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
        if (line === undefined)
            throw (0,unreadable/* malformed */.Qm)(coverage.place, `expected a branch of SimpleCov, found "${(0,unreadable/* shown */.SP)(condition, 40)}"`);
        for (const [path, count] of Object.entries((0,json/* objectOr */.Xg)(paths))) {
            coverage.arm(file, `${line},${condition},${path}`, json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
    }
}
function json_coverage_countOf(value, place) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return value;
    throw (0,unreadable/* malformed */.Qm)(place, `expected a whole number of 0 or more, found ${value === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(value), 30)}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/lcov.js




/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;
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
        throw (0,unreadable/* truncated */.ps)(end, 'the last section has no end_of_record');
    return coverage;
}
/** Whether a report's first characters are those of a tracefile. */
function looksLikeLcov(head) {
    return /^(?:TN|SF|VER|#)/.test(head);
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
            throw (0,unreadable/* malformed */.Qm)(place, 'expected end_of_record before the next SF');
        if (line.length < 4)
            throw (0,unreadable/* malformed */.Qm)(place, 'expected SF:<path of a source file>, found no path');
        return coverage.file(line.slice(3), place);
    }
    if (line === 'end_of_record') {
        inSection(file, line, place);
        return undefined;
    }
    if (line === '' || line.startsWith('#') || ignored.test(line))
        return file;
    throw place.line === 1
        ? (0,unreadable/* foreign */.V$)(place.name, `expected an LCOV tracefile, found "${(0,unreadable/* shown */.SP)(line, 30)}"`)
        : (0,unreadable/* malformed */.Qm)(place, `expected a record of an LCOV tracefile, found "${(0,unreadable/* shown */.SP)(line, 30)}"`);
}
/** DA:<line number>,<execution count>[,<checksum>] */
function lcov_readLine(line, file, coverage, place) {
    const comma = digitsEnd(line, 3);
    const end = digitsEnd(line, comma + 1);
    const whole = comma > 3 && line[comma] === ',' && end > comma + 1 && (end === line.length || line[end] === ',');
    if (!whole)
        throw (0,unreadable/* malformed */.Qm)(place, `expected DA:<line>,<count>, found "${(0,unreadable/* shown */.SP)(line, 40)}"`);
    coverage.line(file, Number(line.slice(3, comma)), isPositive(line, comma + 1, end), place);
}
/** BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count; a branch may be any text. */
function readBranch(line, file, coverage, place) {
    const number = digitsEnd(line, 5);
    const block = digitsEnd(line, line[number + 1] === 'e' ? number + 2 : number + 1);
    const last = line.lastIndexOf(',');
    const end = line[last + 1] === '-' ? last + 2 : digitsEnd(line, last + 1);
    const whole = number > 5 && line[number] === ',' && line[block] === ',' && block < last - 1 && end === line.length;
    if (!whole || end === last + 1 || line[block - 1] === ',' || line[block - 1] === 'e') {
        throw (0,unreadable/* malformed */.Qm)(place, `expected BRDA:<line>,<block>,<branch>,<taken>, found "${(0,unreadable/* shown */.SP)(line, 40)}"`);
    }
    const identity = armOf(Number(line.slice(5, number)), line.slice(number + 1, block), line.slice(block + 1, last));
    coverage.arm(file, identity, isPositive(line, last + 1, end), place);
}
/** Where the digits that begin at `from` end. */
function digitsEnd(line, from) {
    let at = from;
    for (let code = line.charCodeAt(at); code >= 0x30 && code <= 0x39; code = line.charCodeAt(at))
        at += 1;
    return at;
}
/** Whether there is a digit other than 0: counts may be beyond what a number holds. */
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
    throw (0,unreadable/* malformed */.Qm)(place, `expected SF:<path> before ${(0,unreadable/* shown */.SP)(record, 20)}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/opencover.js



/**
 * Reads OpenCover's XML. A sequence point counts for the line that it begins at; a branch point for its line, or for
 * that of the sequence point before it. What has no source line is made by the compiler and counts for nothing.
 */
function createOpenCover(name) {
    const coverage = createCoverage(name);
    /** Paths by the number that they have in the module. */
    const paths = new Map();
    let method = newMethod();
    function count(element, line) {
        const taken = requiredCount(element, 'vc') > 0;
        const id = element.attributes['fileid'] ?? method.file;
        if (id === undefined || id === '0' || line === undefined || line === 0)
            return;
        const path = paths.get(id);
        if (path === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, `expected the file ${(0,unreadable/* shown */.SP)(id, 20)} among the module's <Files>`);
        const file = coverage.file(path, element);
        if (element.tag === 'SequencePoint')
            coverage.line(file, line, taken, element);
        else
            coverage.branch(file, line, taken, element);
    }
    function readPoint(element) {
        const line = countOf(element, 'sl');
        count(element, line);
        if (line !== undefined)
            method.points.push({ offset: countOf(element, 'offset') ?? 0, line });
    }
    return {
        coverage,
        open(element) {
            if (element.tag === 'Module')
                paths.clear();
            else if (element.tag === 'Method')
                method = newMethod();
            else if (element.tag === 'File')
                paths.set(requiredText(element, 'uid'), requiredText(element, 'fullPath'));
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
                count(branch, countOf(branch, 'sl') ?? lineBefore(branch, method));
            method = newMethod();
        },
    };
}
function newMethod() {
    return { file: undefined, points: [], branches: [] };
}
function lineBefore(branch, { points }) {
    const offset = countOf(branch, 'offset') ?? 0;
    return points.findLast((point) => point.offset <= offset)?.line;
}

// EXTERNAL MODULE: ./lib/src/evidence/text.js
var evidence_text = __webpack_require__(74587);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage.js










const dialects = [
    { root: 'coverage', children: ['sources', 'packages'], create: createCobertura },
    { root: 'coverage', children: ['project'], create: createClover },
    { root: 'report', children: ['sessioninfo', 'group', 'package'], create: createJacoco },
    { root: 'CoverageSession', children: ['Summary', 'Modules'], create: createOpenCover },
];
const known = 'LCOV, Cobertura, JaCoCo, Clover, OpenCover, a Go profile, Istanbul or SimpleCov JSON';
/**
 * Reads a coverage report of any known format, told apart by what is in it. Throws EvidenceError, also for a report
 * that knows of no source file: it does not show that anything was measured.
 */
async function readCoverage(source) {
    return readCoverageText(await (0,evidence_text/* openText */.U)(source));
}
/** As `readCoverage`, for a report that is open. */
async function readCoverageText(text) {
    const report = await readFormat(text);
    if (report.files.size === 0)
        throw (0,unreadable/* foreign */.V$)(text.name, 'the coverage report names no source file: nothing was measured');
    return report;
}
function readFormat(text) {
    if (text.head.startsWith('<'))
        return readDialect(text);
    if (text.head.startsWith('{'))
        return readJsonCoverage(text);
    if (looksLikeGoProfile(text.head))
        return readGoProfile(text);
    if (looksLikeLcov(text.head))
        return readLcov(text);
    throw (0,unreadable/* foreign */.V$)(text.name, `expected ${known}, found "${(0,unreadable/* shown */.SP)(text.head, 30)}"`);
}
async function readDialect(text) {
    let root;
    let reader;
    await readXml(text, {
        open(element) {
            if (element.depth === 1) {
                root = element;
                if (!dialects.some((dialect) => dialect.root === element.tag))
                    throw unknownDialect(element);
                return;
            }
            reader ??= createReader(root, element);
            reader.open(element);
        },
        close(tag, depth, place) {
            reader?.close?.(tag, depth, place);
        },
    });
    if (reader !== undefined)
        return reader.coverage;
    throw (0,unreadable/* foreign */.V$)(text.name, `<${(0,unreadable/* shown */.SP)(root?.tag ?? '', 30)}> is empty: no coverage was measured`);
}
/** Attributes of the root are part of what a dialect says. */
function createReader(root, child) {
    const reader = dialectOf(root, child).create(child.name);
    if (root !== undefined)
        reader.open(root);
    return reader;
}
function dialectOf(root, child) {
    const dialect = dialects.find((one) => one.root === root?.tag && one.children.includes(child.tag));
    if (dialect === undefined)
        throw unknownDialect(root ?? child, child);
    return dialect;
}
function unknownDialect(root, child) {
    const found = child === undefined ? `<${(0,unreadable/* shown */.SP)(root.tag, 30)}>` : `<${(0,unreadable/* shown */.SP)(root.tag, 30)}> with <${(0,unreadable/* shown */.SP)(child.tag, 30)}> in it`;
    return (0,unreadable/* foreign */.V$)(root.name, `expected a coverage report (${known}), found ${found}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/ratio.js
function sum(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage-merge.js




/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is covered when any report covers it.
 */
function mergeCoverage(reports) {
    const files = new Map();
    for (const report of reports) {
        for (const [path, file] of report.files)
            addFile(files, path, file);
    }
    const totals = [];
    for (const [path, variants] of files) {
        for (const file of variants)
            totals.push({ path, lines: linesOf(file), branches: branchesOf(file) });
    }
    return {
        lines: sum(totals.map((file) => file.lines)),
        branches: sum(totals.map((file) => file.branches)),
        files: totals,
        apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
    };
}
function addFile(files, path, file) {
    const variants = files.get(path);
    if (variants === undefined) {
        files.set(path, [file]);
        return;
    }
    const same = variants.findIndex((variant) => isSameFile(variant, file));
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
        // Which lines the sums stand for is not known: the better one is what is covered at least.
        const lines = better(a.summary.lines, b.summary.lines);
        const branches = better(a.summary.branches, b.summary.branches);
        return { ...a, summary: { lines, branches } };
    }
    const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
    for (let line = 0; line < lines.length; line += 1)
        lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
    // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
    const comparable = isArmed(a) === isArmed(b) && isCounted(a) === isCounted(b);
    const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
    return { lines, arms: mergedArms(left.arms, right.arms), branches: mergedCounts(left.branches, right.branches) };
}
function isArmed({ arms }) {
    return arms !== undefined && hasArms(arms);
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
/** The same file with its identified branches counted by line. */
function counted(file) {
    if (file.arms === undefined)
        return file;
    const counts = mergedCounts(emptyCounts(), file.branches ?? emptyCounts()) ?? emptyCounts();
    eachArm(file.arms, (line, taken) => {
        const { covered, total } = unpacked(countAt(counts, line) ?? 0);
        setCount(counts, line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
    });
    return { ...emptyFile(), lines: file.lines, branches: counts };
}
function better(a, b) {
    return b.covered > a.covered ? b : a;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/amount.js
var amount = __webpack_require__(30150);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/percent.js
/** Rounded down to two decimals: 79.996 % must not read as 80 %. Undefined when there is nothing to cover. */
function percentOf({ covered, total }) {
    return total === 0 ? undefined : Number((BigInt(covered) * 10000n) / BigInt(total)) / 100;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/coverage-baseline.js








/**
 * Reads what coverage was: from an earlier verdict of the gate, or from coverage reports. Throws EvidenceError, also
 * for a verdict about another application, one that did not open and one without coverage.
 */
async function readCoverageBaseline(source, application) {
    const text = await (0,evidence_text/* openText */.U)(source);
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
    return new errors/* EvidenceError */.oe('evidence-foreign', `${text.name}: expected ${expected} as a baseline, found ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/coverage.js






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
    ],
    open({ application }) {
        const reports = [];
        const before = [];
        return {
            async read(source) {
                const report = await readCoverage(source);
                return { origin: { ...origin/* silentOrigin */.C9, time: report.time }, count: () => void reports.push(report) };
            },
            async readBaseline(source) {
                const { origin, figures } = await readCoverageBaseline(source, application);
                return { origin, count: () => void before.push(figures) };
            },
            measure: () => measured(mergeCoverage(reports), before),
        };
    },
};
function measured(totals, before) {
    const lines = measurementOf(totals, 'lines');
    const branches = measurementOf(totals, 'branches');
    return {
        measurements: {
            'line-coverage': lines,
            'branch-coverage': branches,
            'file-coverage': eachFile(totals.files),
            'coverage-fall': fallOf({ lines: lines.actual, branches: branches.actual }, before),
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
            : `${percent} % (${ratio.covered} of ${ratio.total} ${what})`,
        meets: (limit) => reaches(ratio, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(ratio, limit), what === 'lines' ? 'more line' : 'more branch')}`,
        details: leastCovered(totals, what),
    };
}
/** How far lines or branches have fallen, whichever fell farther, below the best of the baselines. */
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
function hundredths(percent) {
    return Math.round(percent * 100);
}
/** The least covered file stands for all. */
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
        details: ranked.slice(0, 5).map(({ path, lines }) => `${path}: ${lines.covered} of ${lines.total} lines`),
    };
}
const scale = 1_000_000;
/** Exact where a quotient of floating-point numbers is not. */
function reaches({ covered, total }, limit) {
    return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}
function missing({ covered, total }, limit) {
    return Math.ceil((limit * total) / 100) - covered;
}
/** The files that would help most. */
function leastCovered(totals, what) {
    return totals.files
        .filter((file) => file[what].covered < file[what].total)
        .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
        .slice(0, 5)
        .map((file) => `${file.path}: ${file[what].covered} of ${file[what].total} ${what}`);
}
function countedApart(paths) {
    const [first = ''] = paths;
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
    return `${first}${more}: reports name it with different executable lines, so it is counted as different files; give reports paths from the root of the repository`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/columns.js
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

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-result.js


/** SARIF 3.27.9: what a tool says about a place without finding fault with it. */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);
/** Whether a `result` object is a finding of this scan at all (SARIF 3.27.9, 3.27.24). Throws EvidenceError. */
function isFindingOf(fields, name) {
    return isFinding(fields['kind'], levelOf(fields['level'], name)) && fields['baselineState'] !== 'absent';
}
/** Reads what decides about a `result` object (SARIF 3.27). Throws EvidenceError. */
function resultKindOf(fields, name) {
    return {
        level: levelOf(fields['level'], name),
        ruleId: kept(fields['ruleId'], 200),
        ruleIndex: sarif_result_indexOf(fields['ruleIndex']),
        rule: (0,json/* isObject */.Gv)(fields['rule']) ? fields['rule'] : undefined,
        invocation: sarif_result_indexOf((0,json/* objectOr */.Xg)(fields['provenance'])['invocationIndex']),
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
    throw (0,unreadable/* malformed */.Qm)({ name }, `expected a level of error, warning, note or none, found ${found}`);
}
/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
function severityOf(properties, name) {
    const value = (0,json/* objectOr */.Xg)(properties)['security-severity'];
    if (value === undefined || value === null)
        return undefined;
    const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
    if (typeof severity === 'number' && severity >= 0 && severity <= 10)
        return severity;
    throw (0,unreadable/* malformed */.Qm)({ name }, 'expected a security-severity from 0 to 10, found something else');
}
/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions) {
    const list = (0,json/* listOr */.QD)(suppressions);
    return list.length > 0 && list.every((one) => ['accepted', undefined].includes((0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['status'])));
}
/** The file of the first location, as a path, and its line. */
function placeOf(fields) {
    const physical = (0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)((0,json/* listOr */.QD)(fields['locations'])[0])['physicalLocation']);
    const line = (0,json/* objectOr */.Xg)(physical['region'])['startLine'];
    const uri = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(physical['artifactLocation'])['uri']);
    return { uri: uri === undefined || uri === '' ? undefined : unescaped(uri), line: isLine(line) ? line : undefined };
}
/**
 * The path that a URI names (SARIF 3.4.3, RFC 3986 section 2): `src/a%20b.ts` is the file `src/a b.ts`. An escaped slash
 * separates no directories (section 2.2), and what is no escape is taken for a path that nobody escaped: both stay.
 */
function unescaped(uri) {
    return uri.includes('%') ? uri.split('/').map(segmentOf).join('/') : uri;
}
function segmentOf(segment) {
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
/** The first stable identity that the tool gave it, `key:value`. */
function fingerprintOf(fields) {
    for (const bag of [(0,json/* objectOr */.Xg)(fields['fingerprints']), (0,json/* objectOr */.Xg)(fields['partialFingerprints'])]) {
        const [key] = Object.keys(bag).toSorted();
        if (key !== undefined)
            return kept(`${key}:${(0,json/* textOr */.ph)(bag[key]) ?? ''}`, 200);
    }
    return undefined;
}
/** SARIF 3.7.4: -1 stands for no index. */
function sarif_result_indexOf(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
/** A short copy that does not hold on to the chunk of the file that it came from. */
function kept(value, length) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return Buffer.from((0,unreadable/* shown */.SP)(value, length)).toString();
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif-identity.js



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

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-findings.js




/** So many findings of one sort keep their message, for people to read. */
const messagesKept = 50;
function createRunFindings(name, options) {
    const held = newHeld();
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
            return held.kind.length;
        },
        add(fields) {
            if (!isFindingOf(fields, name))
                return false;
            const index = held.kind.length;
            const kind = indexOfKind(resultKindOf(fields, name));
            const { uri, line } = placeOf(fields);
            held.kind.push(kind);
            held.uri.push(indexOfUri(uri));
            held.line.push(line ?? 0);
            held.fingerprint.push(fingerprintOf(fields));
            const message = isEarly(kind) || options.messages === true ? kept(messageOf(fields), 200) : undefined;
            if (message !== undefined)
                held.messages.set(index, message);
            if (options.identities === true)
                held.identities.set(index, identityOf(fields));
            return true;
        },
        resolve(rules) {
            const resolved = kinds.map(({ kind }) => resolve(kind, rules));
            return { length: held.kind.length, [Symbol.iterator]: () => flat(held, resolved, uris) };
        },
    };
}
function newHeld() {
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
/** The findings of several runs or logs, one after the other. */
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
function sarif_findings_lineOf(finding) {
    const location = locationOf(finding);
    const parts = [finding.rule, location === undefined ? '' : ` at ${location}`];
    return (0,unreadable/* shown */.SP)([...parts, finding.message === undefined ? '' : `: ${finding.message}`].join(''), 800);
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-rules.js


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
/** The rule of that id or of the nearest id above it; the component that was named goes before the others. */
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
/** Which component a reference points into: SARIF 3.52.7; the driver when it does not say. */
function componentOf(reference, extensions) {
    const component = (0,json/* objectOr */.Xg)(reference['toolComponent']);
    const index = numberOr(component['index']);
    if (index !== undefined)
        return index;
    const position = extensions.findIndex((extension) => {
        if (!(0,json/* isObject */.Gv)(extension))
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

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-origin.js


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

;// CONCATENATED MODULE: ./lib/src/evidence/sarif.js







/** More findings than this is not a report that anyone gates on. */
const maximumFindings = 500_000;
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
 * Reads a SARIF 2.1.0 log (OASIS Standard, 2020-03-27). Throws EvidenceError for what is no such log, and for a log
 * that does not prove that a scan took place: a run without `results`, a failed invocation, no run at all, results
 * kept in other files.
 */
async function readSarif(source, options = {}) {
    const text = await (0,evidence_text/* openText */.U)(source);
    const sarif = createSarif(text.name, options);
    await (0,json/* readJson */.Vh)(text, sarif);
    return sarif.facts();
}
/** The reader by itself, to read SARIF beside other formats. */
function createSarif(name, options) {
    const facts = { tools: [], findings: [], others: 0, runs: [] };
    const top = {};
    let current = newRun();
    let fields = {};
    return {
        choices: sarif_choices,
        get seen() {
            return top.runs !== undefined;
        },
        enter(path) {
            if (path === 'runs')
                top.runs = 0;
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
                if ((current.results?.length ?? 0) > maximumFindings)
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
                throw notScanned(name, 'it has no runs');
            const { tools, others, runs } = facts;
            return { tools, others, findings: allOf(facts.findings), origin: originOf(runs) };
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
        throw notScanned(name, `the run of ${tool} has no results property`);
    if (current.invocations.some((invocation) => failed(invocation)))
        throw scanFailed(name, tool);
    facts.tools.push(tool);
    facts.runs.push(originOfRun(current));
    const rules = createRules(current.driver, current.extensions, current.invocations, name);
    facts.findings.push(current.results.resolve(rules));
}
function toolOf(driver) {
    const version = (0,json/* textOr */.ph)(driver['semanticVersion']) ?? (0,json/* textOr */.ph)(driver['version']) ?? '';
    return (0,unreadable/* shown */.SP)(`${(0,json/* textOr */.ph)(driver['name']) ?? 'an unnamed tool'} ${version}`.trimEnd());
}
/** SARIF 3.20.14: executionSuccessful is required; what is neither absent nor true does not speak of a good scan. */
function failed(invocation) {
    const successful = (0,json/* objectOr */.Xg)(invocation)['executionSuccessful'];
    return successful !== undefined && successful !== true;
}
function refuseExternal(value, name) {
    const parts = (0,json/* isObject */.Gv)(value) ? Object.values(value) : [value];
    const holds = parts.some((part) => !Array.isArray(part) || part.length > 0);
    if (!holds)
        return;
    throw new errors/* EvidenceError */.oe('evidence-external', `${name}: parts of the log are external properties, which are not followed: write one self-contained file`);
}
function otherVersion(version, name) {
    const found = typeof version === 'string' ? `"${(0,unreadable/* shown */.SP)(version, 40)}"` : 'none';
    return new errors/* EvidenceError */.oe('evidence-foreign', `${name}: expected a SARIF log of version "2.1.0", found ${found}`);
}
function notScanned(name, why) {
    return new errors/* EvidenceError */.oe('evidence-not-scanned', `${name} does not show that a scan took place: ${why}; a clean scan has an empty list of results`);
}
function scanFailed(name, tool) {
    return new errors/* EvidenceError */.oe('evidence-scan-failed', `${name}: ${tool} says that its execution failed, so what it did not find proves nothing; see the log of the scan`);
}
function tooMany(name) {
    return new errors/* EvidenceError */.oe('evidence-excessive', `${name}: a run has more than ${maximumFindings} results`);
}

// EXTERNAL MODULE: ./lib/src/evidence/purl.js
var evidence_purl = __webpack_require__(17765);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability.js

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
        const purl = (0,evidence_purl/* parsePackageUrl */.r)(one.component);
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
/** Takes over the graver severity; what the first one says of the package stays. */
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/sast.js





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
    open({ newOnly }) {
        const reports = [];
        const before = [];
        let compared = false;
        return {
            async read(source) {
                const { origin, findings } = await readSarif(source, { identities: newOnly });
                return { origin, count: () => void reports.push(findings) };
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
            measure: (terms) => sast_measured(allOf(reports), terms, newOnly ? knownBy(compared ? before : undefined) : () => false),
        };
    },
};
/**
 * Which findings are not new: those that the baseline has, where there is one and the report does not object; else
 * those that the report itself calls unchanged.
 */
function knownBy(before) {
    if (before === undefined)
        return ({ baseline }) => baseline === 'known';
    const baseline = createBaseline(before);
    return (finding) => finding.baseline !== 'new' && finding.identity !== undefined && baseline.take(finding.identity);
}
const findingsShown = 50;
function sast_measured(all, { ledger, limits }, isKnown) {
    const rows = [...levels, ...sast_severities];
    const tallies = new Map(rows.map(({ id }) => [id, { count: 0, suppressed: 0, excepted: 0, known: 0, findings: [] }]));
    const byLevel = levels.some(({ id }) => limits[id] !== undefined);
    for (const finding of all) {
        const fate = ledger.excepts(exceptableOf(finding)) ? 'excepted' : isKnown(finding) ? 'known' : 'count';
        for (const id of rowsOf(finding, byLevel)) {
            const tally = tallies.get(id);
            if (tally !== undefined)
                record(tally, finding, fate);
        }
    }
    const measurements = {};
    for (const { id, of } of rows) {
        const tally = tallies.get(id);
        if (tally !== undefined)
            measurements[id] = sast_measurementOf(tally, of);
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
 * The level's row and the severity's. A finding without a score is held to its level; where no level has a limit it
 * would slip through, so there it counts as the gravest that its level may stand for.
 */
function rowsOf({ level, severity }, byLevel) {
    const unscored = byLevel ? undefined : severityOfLevel[level];
    const word = severity === undefined ? unscored : severityOfScore(severity);
    return [...levels.filter((one) => one.word === level), ...sast_severities.filter((one) => one.word === word)].map(({ id }) => id);
}
/** A finding goes by its rule, by each rule above it, and by its fingerprint. */
function exceptableOf({ rule, fingerprint, uri, line, message, level }) {
    const own = rule.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const ids = [...own, ...(fingerprint === undefined ? [] : [fingerprint])];
    return { ids, path: uri, line, message, level, fingerprint };
}
function sast_measurementOf({ count, suppressed, excepted, known, findings }, sort) {
    // A suppression is the word of whoever wrote the code or the report; a gate wants somebody else's.
    const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
    const more = [...(excepted === 0 ? [] : [`${excepted} more excepted`]), ...(known === 0 ? [] : [`${known} not new`])];
    return {
        actual: count,
        found: [(0,amount/* amount */.vj)(count, 'result') + note, ...more].join(', '),
        meets: (limit) => count <= limit,
        advice: (limit) => `Fix ${(0,amount/* partOf */.BU)(count - limit, count, 'result')} of ${sort}`,
        details: (0,amount/* firstOf */.Ku)(findings, sarif_findings_lineOf),
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

;// CONCATENATED MODULE: ./lib/src/evidence/test-facts.js
/** How many names are kept for people to read. */
const maximumFailures = 50;

;// CONCATENATED MODULE: ./lib/src/evidence/junit.js




/** What a `status` or `result` attribute says when a tool writes no element for it. */
const failedWords = new Set(['failed', 'failure', 'fail', 'error', 'errored', 'broken']);
const skippedWords = new Set(['skipped', 'disabled', 'notrun', 'ignored', 'pending', 'suppressed']);
/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
function createJunit() {
    const suites = [];
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    let current;
    let time;
    function fail(name) {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.failed += 1;
        if (failures.length < maximumFailures)
            failures.push(name);
    }
    function closeSuite() {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const worse = Math.max(suite.claimed, suite.failed);
        if (worse > suite.failed && failures.length < maximumFailures) {
            failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
        }
        const parent = suites.at(-1);
        if (parent === undefined)
            total.failed += worse;
        else
            parent.failed += worse;
    }
    function closeCase() {
        if (current === undefined)
            return;
        total.tests += 1;
        if (current.failed)
            fail(nameOf(current));
        else if (current.skipped)
            total.skipped += 1;
        else {
            total.passed += 1;
            if (current.flaky)
                total.flaky += 1;
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
                        throw (0,unreadable/* malformed */.Qm)(element, 'a <testcase> in a <testcase>');
                    current = caseOf(element);
                    break;
                case 'failure':
                case 'error':
                    if (current !== undefined)
                        current.failed = true;
                    else
                        fail(suites.at(-1)?.name ?? '');
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
                    break;
                default:
            }
        },
        close(tag) {
            if (tag === 'testcase')
                closeCase();
            else if (tag === 'testsuite' || tag === 'testsuites')
                closeSuite();
        },
        facts: () => ({ ...total, failures, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}
function suiteOf(element) {
    const claimed = (countOf(element, 'failures') ?? 0) + (countOf(element, 'errors') ?? 0);
    countOf(element, 'tests');
    return { name: (0,unreadable/* shown */.SP)(element.attributes['name'] ?? 'a suite without a name', 200), claimed, failed: 0 };
}
function caseOf(element) {
    const { classname, name, status, result } = element.attributes;
    const words = [status ?? '', result ?? ''].map((word) => (word === '' ? '' : word.toLowerCase()));
    return {
        classname,
        name,
        failed: words.some((word) => failedWords.has(word)),
        skipped: words.some((word) => skippedWords.has(word)),
        flaky: false,
    };
}
function nameOf({ classname, name }) {
    return (0,unreadable/* shown */.SP)([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200);
}

;// CONCATENATED MODULE: ./lib/src/evidence/trx.js




/** The elements of TRX that are a test's result; `TestResultAggregation` only holds others. */
const resultTags = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'ManualTestResult', 'WebTestResult']);
const passedWords = new Set(['Passed', 'Completed', 'Warning']);
const trx_skippedWords = new Set(['NotExecuted', 'Inconclusive', 'Pending']);
/** Counters that speak of a test that was to run and did not pass. */
const failedCounters = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected'];
const goodSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
/**
 * Reads the test results of Visual Studio and `dotnet test` (TRX, vstst.xsd). An outcome that is neither passed nor
 * skipped is a failure, also a missing one; what the summary claims beyond the results counts too.
 */
function createTrx() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const open = [];
    let claimed = 0;
    let time;
    function fail(count, name) {
        total.failed += count;
        if (failures.length < maximumFailures)
            failures.push(name);
    }
    function closeResult(result) {
        const skipped = trx_skippedWords.has(result.outcome);
        const failed = !skipped && !passedWords.has(result.outcome);
        if (result.inner > 0) {
            if (failed && result.innerFailed === 0)
                fail(1, result.name);
        }
        else {
            total.tests += 1;
            if (failed)
                fail(1, result.name);
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
                open.push(resultOf(element));
            else if (element.tag === 'Times')
                time = (0,origin/* older */.$L)(time, (0,origin/* timeOf */.nR)(element.attributes['finish']));
            else if (element.tag === 'Counters') {
                claimed = Math.max(claimed, failedCounters.reduce((sum, name) => sum + (countOf(element, name) ?? 0), 0));
            }
            else if (element.tag === 'ResultSummary' && !goodSummaries.has(element.attributes['outcome'] ?? '')) {
                claimed = Math.max(claimed, 1);
            }
        },
        close(tag) {
            const result = resultTags.has(tag) ? open.pop() : undefined;
            if (result !== undefined)
                closeResult(result);
        },
        facts() {
            const missing = claimed - total.failed;
            if (missing > 0)
                fail(missing, `the summary of the run: says ${claimed} failures, shows ${claimed - missing}`);
            return { ...total, failures, origin: { ...origin/* silentOrigin */.C9, time } };
        },
    };
}
function resultOf(element) {
    const name = (0,unreadable/* shown */.SP)(element.attributes['testName'] ?? 'a test without a name', 200);
    return { name, outcome: element.attributes['outcome'] ?? '', inner: 0, innerFailed: 0 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/test-report.js





const roots = {
    testsuites: createJunit,
    testsuite: createJunit,
    TestRun: createTrx,
};
/**
 * Reads a report of tests, JUnit or TRX, told apart by the root element. Throws EvidenceError for what is neither. A
 * report without test cases is read: what it is worth is for the policy.
 */
async function readTestReport(source) {
    const text = await (0,evidence_text/* openText */.U)(source);
    let reader;
    await readXml(text, {
        open(element) {
            if (element.depth === 1) {
                const create = Object.hasOwn(roots, element.tag) ? roots[element.tag] : undefined;
                if (create === undefined) {
                    const found = (0,unreadable/* shown */.SP)(element.tag, 30);
                    throw (0,unreadable/* foreign */.V$)(text.name, `expected a report of tests, <testsuites>, <testsuite> or <TestRun>, found <${found}>`);
                }
                reader = create();
            }
            reader?.open(element);
        },
        close: (tag, depth, place) => reader?.close?.(tag, depth, place),
    });
    if (reader === undefined)
        throw (0,unreadable/* foreign */.V$)(text.name, 'expected a report of tests, found no element');
    return reader.facts();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/tests.js


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
    return {
        measurements: {
            'failed-tests': { ...failedTests(failed, executed), details: failures.slice(0, 5) },
            'executed-tests': { ...executedTests(executed, skipped), details: [] },
        },
        warnings: flaky === 0 ? [] : [`${(0,amount/* amount */.vj)(flaky, 'test')} passed only when run again`],
        outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
    };
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

// EXTERNAL MODULE: ./lib/src/evidence/scanner-origin.js
var scanner_origin = __webpack_require__(60099);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability-json.js





const maximumVulnerabilities = 200_000;
/**
 * Trivy's JSON (SchemaVersion 2). A result of class config, secret or license is another scan: what looked at no
 * packages has not found that they are good. Grype's JSON. CycloneDX 1.4 and later with vulnerabilities; one
 * without the list is a bill of materials that nobody has looked up.
 */
function createScannerFormats(name) {
    return [createTrivy(name), createGrype(name), createCycloneDx(name)];
}
function createTrivy(name) {
    const found = [];
    let version;
    let created;
    let metadata;
    let scanned = false;
    return {
        choices: {
            SchemaVersion: 'build',
            CreatedAt: 'build',
            Metadata: 'build',
            Results: 'array',
            'Results.*': 'build',
        },
        get seen() {
            return version !== undefined;
        },
        enter() { },
        value(path, value) {
            if (path === 'SchemaVersion')
                version = value;
            else if (path === 'CreatedAt')
                created = value;
            else if (path === 'Metadata')
                metadata = value;
            if (path !== 'Results.*')
                return;
            const result = (0,json/* objectOr */.Xg)(value);
            const kind = (0,json/* textOr */.ph)(result['Class']);
            scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
            for (const one of (0,json/* listOr */.QD)(result['Vulnerabilities']))
                add(found, trivyOne(one, false, name), name);
            // What an ignore file or a VEX document took out, as far as the report still shows it.
            for (const modified of (0,json/* listOr */.QD)(result['ExperimentalModifiedFindings'])) {
                const { Type: type, Finding: finding } = (0,json/* objectOr */.Xg)(modified);
                if (type === 'vulnerability')
                    add(found, trivyOne(finding, true, name), name);
            }
        },
        facts() {
            if (version !== 2)
                throw unknownVersion(name, 'Trivy report of SchemaVersion 2', version);
            if (!scanned)
                throw vulnerability_json_notScanned(name, 'Trivy looked at no packages');
            return { tool: 'Trivy', vulnerabilities: unique(found), origin: (0,scanner_origin/* originOfTrivy */.sY)(created, metadata) };
        },
    };
}
function trivyOne(value, suppressed, name) {
    const one = (0,json/* objectOr */.Xg)(value);
    const identifier = filled((0,json/* objectOr */.Xg)(one['PkgIdentifier'])['PURL']);
    return {
        id: idOf(one['VulnerabilityID'], name),
        severity: vulnerability_severityOf(one['Severity']),
        component: identifier ?? nameAndVersion(one['PkgName'], one['InstalledVersion']),
        fixedIn: (0,json/* textOr */.ph)(one['FixedVersion']),
        suppressed,
    };
}
function createGrype(name) {
    const found = [];
    let descriptor;
    let scanned;
    let matched = false;
    return {
        choices: {
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
                add(found, grypeOne((0,json/* objectOr */.Xg)(value), false, name), name);
            if (path === 'ignoredMatches.*' && isIgnoredByAuthor((0,json/* objectOr */.Xg)(value))) {
                add(found, grypeOne((0,json/* objectOr */.Xg)(value), true, name), name);
            }
        },
        facts() {
            const version = (0,json/* textOr */.ph)(descriptor?.['version']) ?? '';
            if (descriptor?.['name'] !== 'grype')
                throw unknownVersion(name, 'report of Grype', descriptor?.['name']);
            const origin = (0,scanner_origin/* originOfGrype */.ti)(descriptor, scanned);
            return { tool: (0,unreadable/* shown */.SP)(`Grype ${version}`.trimEnd()), vulnerabilities: unique(found), origin };
        },
    };
}
/** Grype drops some matches by its own rules, such as kernel headers; those that name a weakness are somebody's choice. */
function isIgnoredByAuthor(match) {
    return (0,json/* listOr */.QD)(match['appliedIgnoreRules']).some((rule) => {
        const { vulnerability, 'vex-status': vex } = (0,json/* objectOr */.Xg)(rule);
        return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
    });
}
function grypeOne(match, suppressed, name) {
    const vulnerability = (0,json/* objectOr */.Xg)(match['vulnerability']);
    const artifact = (0,json/* objectOr */.Xg)(match['artifact']);
    const fixes = (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(vulnerability['fix'])['versions']).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    return {
        id: idOf(vulnerability['id'], name),
        severity: vulnerability_severityOf(vulnerability['severity']),
        component: filled(artifact['purl']) ?? nameAndVersion(artifact['name'], artifact['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    };
}
function createCycloneDx(name) {
    const found = [];
    let format;
    let metadata;
    let listed = false;
    return {
        choices: { bomFormat: 'build', metadata: 'build', vulnerabilities: 'array', 'vulnerabilities.*': 'build' },
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
            if (path !== 'vulnerabilities.*')
                return;
            for (const one of cycloneDxOnes((0,json/* objectOr */.Xg)(value), name))
                add(found, one, name);
        },
        facts() {
            if (format !== 'CycloneDX')
                throw unknownVersion(name, 'bill of materials of format CycloneDX', format);
            if (!listed)
                throw vulnerability_json_notScanned(name, 'it lists components and no vulnerabilities');
            return { tool: 'CycloneDX', vulnerabilities: unique(found), origin: (0,scanner_origin/* originOfCycloneDx */.FD)(metadata) };
        },
    };
}
/** One for each component; what `analysis` says of it is its author's word and takes nothing away. */
function cycloneDxOnes(one, name) {
    const id = idOf(one['id'], name);
    const severity = ratingOf((0,json/* listOr */.QD)(one['ratings']), (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one['source'])['name']));
    const affected = (0,json/* listOr */.QD)(one['affects']).flatMap((entry) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(entry)['ref']) ?? []);
    const components = affected.length === 0 ? ['(no component)'] : affected;
    return components.map((component) => ({ id, severity, component, fixedIn: undefined, suppressed: false }));
}
const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];
/**
 * Of several ratings, that of whoever published the weakness, then that of the NVD by the newest method, as Trivy
 * chooses; then the first that has a severity.
 */
function ratingOf(ratings, publisher) {
    const entries = ratings.map((rating) => (0,json/* objectOr */.Xg)(rating));
    const by = (source) => entries.filter((rating) => source !== undefined && (0,json/* objectOr */.Xg)(rating['source'])['name'] === source);
    const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
    for (const rating of [...by(publisher), ...byNvd, ...entries]) {
        const severity = vulnerability_severityOf(rating['severity']);
        if (severity !== 'unknown')
            return severity;
    }
    return 'unknown';
}
function rankOf(rating) {
    const index = methods.indexOf((0,json/* textOr */.ph)(rating['method']) ?? '');
    return index === -1 ? methods.length : index;
}
function add(found, one, name) {
    if (found.length >= maximumVulnerabilities)
        throw (0,unreadable/* excessive */.QD)({ name }, `more than ${maximumVulnerabilities} vulnerabilities`);
    found.push(one);
}
function idOf(value, name) {
    const id = (0,json/* textOr */.ph)(value);
    if (id !== undefined && id !== '')
        return (0,unreadable/* shown */.SP)(id, 200);
    throw (0,unreadable/* malformed */.Qm)({ name }, 'a vulnerability without an id');
}
function filled(value) {
    return value === '' ? undefined : (0,json/* textOr */.ph)(value);
}
function nameAndVersion(name, version) {
    return (0,unreadable/* shown */.SP)(`${(0,json/* textOr */.ph)(name) ?? '(no name)'}@${(0,json/* textOr */.ph)(version) ?? ''}`, 300);
}
function unknownVersion(name, expected, found) {
    const what = found === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(found), 40);
    return new errors/* EvidenceError */.oe('evidence-foreign', `${name}: expected a ${expected}, found ${what}`);
}
function vulnerability_json_notScanned(name, why) {
    return new errors/* EvidenceError */.oe('evidence-not-scanned', `${name} does not show that packages were scanned for vulnerabilities: ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability-sarif.js


/**
 * A finding of a scanner for vulnerabilities. SARIF has rules for vulnerabilities and locations for packages: which
 * package it is, and how grave, Trivy and Grype say in the message alone.
 */
function vulnerabilityOf(finding) {
    const said = saidByTrivy(finding.message ?? '') ?? saidByGrype(finding.message ?? '');
    const severity = vulnerability_severityOf(said?.severity);
    return {
        id: vulnerability_sarif_idOf(finding.rule, said?.name),
        severity: severity === 'unknown' ? severityOfFinding(finding) : severity,
        component: said === undefined ? (finding.message ?? locationOf(finding) ?? '') : `${said.name}@${said.version}`,
        fixedIn: said?.fixedIn === '' ? undefined : said?.fixedIn,
        suppressed: finding.suppressed,
    };
}
function saidByTrivy(message) {
    const match = /^Package: (\S+) Installed Version: (\S*) Vulnerability \S+ Severity: (\w+)(?: Fixed Version: ?([^[]*?)(?: ?Link:|$))?/.exec(message);
    const [, name, version, severity, fixedIn] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity, fixedIn: fixedIn?.trim() };
}
function saidByGrype(message) {
    const match = /^An? (\w+) vulnerability in \S+ package: (\S+), version (\S+) was found /.exec(message);
    const [, severity, name, version] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity };
}
/** Grype has a rule for each weakness of each package: `CVE-2026-1-openssl`. */
function vulnerability_sarif_idOf(rule, name) {
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

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability-report.js







/**
 * Reads a report of known vulnerabilities: Trivy, Grype, CycloneDX or SARIF, told apart by what is in it. Throws
 * EvidenceError, also for a document that is none of them or several at once.
 */
async function readVulnerabilities(source) {
    const text = await (0,evidence_text/* openText */.U)(source);
    const sarif = createSarif(text.name, { messages: true });
    const formats = createScannerFormats(text.name);
    await (0,json/* readJson */.Vh)(text, {
        choices: Object.assign({}, ...formats.map((format) => format.choices), sarif.choices),
        enter(path, key) {
            sarif.enter(path, key);
            for (const format of formats)
                format.enter(path);
        },
        value(path, value, key) {
            sarif.value(path, value, key);
            for (const format of formats)
                format.value(path, value, key);
        },
        leave: sarif.leave,
    });
    const seen = formats.filter((format) => format.seen).map((format) => format.facts());
    if (sarif.seen)
        seen.push(factsOfSarif(sarif.facts()));
    const [facts] = seen;
    if (facts !== undefined && seen.length === 1)
        return facts;
    const found = facts === undefined ? 'other JSON' : 'several of them in one document';
    throw (0,unreadable/* foreign */.V$)(text.name, `expected a report of vulnerabilities (Trivy, Grype, CycloneDX or SARIF), found ${found}`);
}
function factsOfSarif({ tools, findings, origin }) {
    return { tool: tools.join(', '), vulnerabilities: unique(Array.from(findings, vulnerabilityOf)), origin };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/vulnerabilities.js



const gated = [
    { severity: 'critical', id: 'critical-vulnerabilities' },
    { severity: 'high', id: 'high-vulnerabilities' },
    { severity: 'medium', id: 'medium-vulnerabilities' },
    { severity: 'low', id: 'low-vulnerabilities' },
];
/** Known vulnerabilities: each weakness of a package once, whatever the number of reports that know of it. */
const vulnerabilities = {
    kind: 'vulnerabilities',
    input: 'vulnerabilities',
    rows: gated.map(({ severity, id }) => ({ id, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' })),
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await readVulnerabilities(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: ({ ledger }) => vulnerabilities_measured(unique(reports.flatMap((report) => report.vulnerabilities)), ledger),
        };
    },
};
function vulnerabilities_measured(known, ledger) {
    const all = known.filter(({ id, component, severity }) => !ledger.excepts({ ids: [id], component, level: vulnerabilities_levelOf(severity) }));
    const measurements = {};
    const outputs = {};
    for (const { severity, id } of gated) {
        const ofSeverity = all.filter((one) => one.severity === severity);
        const excepted = known.filter((one) => one.severity === severity).length - ofSeverity.length;
        measurements[id] = vulnerabilities_measurementOf(ofSeverity, excepted);
        outputs[id] = ofSeverity.length;
    }
    const unknown = all.filter(({ severity }) => severity === 'unknown');
    const [first] = unknown;
    const warning = `${(0,amount/* amount */.vj)(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}`;
    return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}
/** As scanners write severities into SARIF. */
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
function vulnerabilities_lineOf({ id, component, fixedIn }) {
    return `${id} in ${component}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/kinds.js




/** In the order of the report. A new kind of evidence is a file beside this one and an entry here. */
const checkKinds = [tests, coverage, sast, vulnerabilities];


/***/ }),

/***/ 79797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ writeExports),
/* harmony export */   UG: () => (/* binding */ refuseWithoutProduct)
/* harmony export */ });
/* unused harmony exports sarifOf, openVexOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27287);



/** Throws UsageError for statements about vulnerabilities of no artifact. */
function refuseWithoutProduct({ vex }, subject) {
    if (vex === undefined || subject.digest !== undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('export-without-artifact', 'export-vex: expected an artifact by digest, since OpenVEX speaks of a product, found none: give artifact');
}
/**
 * Writes what was excepted, where it was asked for. OpenVEX has no document that says nothing (its schema, `statements`):
 * then there is no file, an earlier one included, which would be about an earlier run. `at` is when, ISO 8601.
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
/** A SARIF log of the excepted findings alone, each suppressed from outside (SARIF 3.35), with who answers for it. */
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
 * An OpenVEX document about the artifact. An exception with a justification says not affected; one without says that
 * the risk is taken for a while, which is affected with an action, and which scanners do not leave out. Undefined where
 * no vulnerability was excepted.
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ person),
/* harmony export */   Rz: () => (/* binding */ loadExceptions)
/* harmony export */ });
/* unused harmony export defaultExceptionsFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19703);
/* harmony import */ var _flow_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32162);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11636);





const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';
const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'];
const known = [...required, 'component', 'path', 'justification'];
const maximumExceptions = 5000;
/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one. `environments`:
 * those of the flow, where there is one. Throws UsageError with file, line and column for what is missing or wrong.
 */
async function loadExceptions(named, environments, files) {
    const path = named ?? defaultExceptionsFile;
    const bytes = await files.read(path);
    if (bytes === undefined && named === undefined)
        return undefined;
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('exceptions-missing', `there is no exceptions file ${path}`);
    const document = (0,_flow_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlowDocument */ .b)(bytes, path);
    const exceptions = entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), exceptions };
}
function entriesOf(document) {
    const { data } = document;
    const { apiVersion, exceptions, ...rest } = isRecord(data) ? data : {};
    if (apiVersion !== 'krci-deploy/v1')
        throw wrong(document.position([]), 'expected apiVersion: krci-deploy/v1');
    const [extra] = Object.keys(rest);
    if (extra !== undefined)
        throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
    if (!Array.isArray(exceptions))
        throw wrong(document.position([]), 'expected a list of exceptions');
    if (exceptions.length > maximumExceptions)
        throw wrong(document.position([]), `more than ${maximumExceptions} exceptions`);
    return exceptions;
}
function exceptionOf(entry, index, document, environments) {
    const at = document.position(['exceptions', index]);
    if (!isRecord(entry))
        throw wrong(at, `expected an exception with ${required.join(', ')}`);
    const extra = Object.keys(entry).find((key) => !known.includes(key));
    if (extra !== undefined)
        throw unknownKey(document.position(['exceptions', index], extra), extra, known);
    const text = (key) => textOf(entry[key], key, at);
    const exception = {
        id: text('id'),
        component: entry['component'] === undefined ? undefined : text('component'),
        path: entry['path'] === undefined ? undefined : text('path'),
        environments: environmentsOf(entry['environments'], environments, at),
        owner: text('owner'),
        approver: text('approver'),
        ticket: text('ticket'),
        reason: text('reason'),
        justification: entry['justification'] === undefined ? undefined : justificationOf(text('justification'), at),
        expires: dayOf(text('expires'), at),
        at,
    };
    if (person(exception.owner) === person(exception.approver)) {
        throw wrong(at, `expected an approver other than the owner, found ${exception.owner} twice`);
    }
    return exception;
}
function textOf(value, key, at) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return value.trim();
    throw wrong(at, `expected ${key} to be a text, found ${value === undefined ? 'none' : 'something else'}`);
}
function environmentsOf(value, flow, at) {
    if (!Array.isArray(value) || value.length === 0)
        throw wrong(at, 'expected environments to be a list of names');
    return value.map((name) => {
        const text = textOf(name, 'an environment', at);
        if (flow === undefined || flow.includes(text))
            return text;
        throw wrong(at, `expected environments of the flow (${flow.join(', ')}), found "${text.slice(0, 60)}"`);
    });
}
function justificationOf(text, at) {
    if (_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.includes(text))
        return text;
    throw wrong(at, `expected justification to be one of ${_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.join(', ')}, found "${text.slice(0, 60)}"`);
}
/** A day that is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text, at) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
        return text;
    throw wrong(at, `expected expires to be a day such as 2026-12-31, found "${text.slice(0, 40)}"`);
}
/** Login names are compared without their @ and without case, as the platforms do. */
function person(name) {
    return name.replace(/^@/, '').toLowerCase();
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wrong(at, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('exceptions-invalid', `${at}: ${what}`);
}
function unknownKey(at, key, among) {
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(key, among);
    const hint = guess === undefined ? `known here: ${among.join(', ')}` : `did you mean "${guess}"?`;
    return wrong(at, `unknown key "${key.slice(0, 60)}"; ${hint}`);
}


/***/ }),

/***/ 29400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ guardOf),
  T: () => (/* binding */ whyNotApproved)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/match.js
var match = __webpack_require__(57742);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/codeowners.js


/** Where GitHub and GitLab look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** The repository's CODEOWNERS, or undefined when there is none. */
async function codeownersPlace(files) {
    for (const path of places) {
        const bytes = await files.read(path);
        if (bytes !== undefined)
            return { path, text: new TextDecoder().decode(bytes) };
    }
    return undefined;
}
/** Who owns a file: the last pattern that covers it decides. Sections of GitLab are read as if they were not there. */
function ownersIn(text, path) {
    let owners = [];
    for (const line of text.split('\n')) {
        const [pattern, ...names] = line
            .replace(/(?:^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        if (pattern !== undefined && pattern !== '' && !/^\^?\[/.test(pattern) && (0,match/* covers */.h)(pattern, path))
            owners = names;
    }
    return owners.map((owner) => (0,file/* person */.MV)(owner));
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/guard.js




/**
 * Who must approve changes of a file by the repository's CODEOWNERS. Both must be what is committed: nobody approves
 * what a job writes while it runs.
 */
async function guardOf(path, world) {
    const file = path.replace(/^(?:\.\/)+/, '');
    if ((0,external_node_path_.isAbsolute)(file) || file.split(/[/\\]/).includes('..')) {
        return unguarded(`${path} is no file of the repository`);
    }
    const place = await codeownersPlace(world.files);
    if (place === undefined)
        return unguarded('there is no CODEOWNERS');
    for (const one of [file, place.path]) {
        if (!(await isCommitted(one, world)))
            return unguarded(`${one} is not as it is committed at HEAD`);
    }
    return { owners: ownersIn(place.text, file), problem: undefined };
}
/** Why a file does not have the consent of a person; undefined where it has, as far as CODEOWNERS says. */
function whyNotApproved({ owners, problem }, approver) {
    if (problem !== undefined)
        return problem;
    return owners.includes((0,file/* person */.MV)(approver)) ? undefined : `CODEOWNERS does not make ${approver} an owner of the file`;
}
function unguarded(problem) {
    return { owners: [], problem };
}
/** Whether a file's bytes are those of HEAD. */
async function isCommitted(path, { files, git }) {
    const bytes = await files.read(path);
    const name = `HEAD:./${path}`;
    const { exitCode, text } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], {
        accept: [1, 128],
    });
    return exitCode === 0 && bytes !== undefined && blobName(bytes, text.trim().length) === text.trim();
}
/** Git's name of a blob, in repositories of either hash. */
function blobName(bytes, length) {
    const hash = (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 57742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ concerns),
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
/** Whether an exception is about a finding, whenever and wherever it holds. */
function concerns(exception, item) {
    if (!item.ids.includes(exception.id))
        return false;
    if (exception.component !== undefined && !matches(exception.component, item.component))
        return false;
    return exception.path === undefined || matches(exception.path, item.path);
}
/** `*` within one part of a path, `**` for any number of parts; a value that is not known matches nothing. */
function matches(pattern, value) {
    if (value === undefined)
        return false;
    return wildcard(pattern.split('/'), value.split('/'), (part) => part === '**', matchesPart);
}
function matchesPart(pattern, part) {
    return wildcard(Array.from(pattern), Array.from(part), (character) => character === '*', (a, b) => a === b);
}
/** After a mismatch only the last star is tried again: no pattern can take more than the product of both lengths. */
function wildcard(pattern, items, isStar, fits) {
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let i = 0; i < items.length;) {
        const piece = pattern[p];
        if (piece !== undefined && isStar(piece)) {
            star = p;
            restart = i;
            p += 1;
        }
        else if (piece !== undefined && fits(piece, items[i] ?? '')) {
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
    return pattern.slice(p).every((piece) => isStar(piece));
}
/** Whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => matches(form, path));
}


/***/ }),

/***/ 27287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isProduct),
/* harmony export */   r: () => (/* binding */ packageUrlOf)
/* harmony export */ });
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _evidence_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17765);


/** Its package URL, by name and digest (purl-spec, type `oci`). */
function packageUrlOf({ repository, digest }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}`;
}
/**
 * The product is the artifact: by its digest, or, where it names none, by `pkg:oci/name?repository_url=…` for every
 * digest of that repository.
 */
function isProduct({ names, digests }, { repository, digest }) {
    const named = [...digests, ...(0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsIn */ .V4)([...names])];
    if (named.length > 0)
        return named.includes(digest);
    return names.some((name) => {
        const purl = (0,_evidence_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackageUrl */ .r)(name);
        return purl?.type === 'oci' && purl.version === undefined && purl.qualifiers.get('repository_url') === repository;
    });
}


/***/ }),

/***/ 23668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js
var declaration = __webpack_require__(98028);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/steps/gate/amount.js
var amount = __webpack_require__(30150);
// EXTERNAL MODULE: ./lib/src/steps/gate/break-glass.js
var break_glass = __webpack_require__(40434);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/gate/limits.js
var gate_limits = __webpack_require__(57402);
;// CONCATENATED MODULE: ./lib/src/steps/gate/explain.js


/** Which rule of which file decided each row that somebody required. */
function decisionsOf(plan, checks) {
    const rows = new Map(plan.questions.flatMap(({ kind, rows: all }) => all.map((row) => [row.id, { kind, row }])));
    return checks.flatMap((check) => {
        const { id, title, required, source } = check;
        if (source === undefined)
            return [];
        const requirement = (0,gate_limits/* ruleOf */.Y)(id);
        const limit = requirement && plan.limits[requirement.id];
        const asked = rows.get(id);
        const path = requirement?.rule ?? asked?.row.rule ?? [asked?.kind ?? check.kind];
        return [{ id, title, required, ...decidedBy(source, { id, path, limit }, plan) }];
    });
}
function decidedBy(source, { id, path, limit }, { rules, limits, environment = '' }) {
    if (source === 'input')
        return { by: `input ${(0,gate_limits/* ruleOf */.Y)(id)?.input ?? path.join('.')}` };
    const implied = limit?.impliedBy === undefined ? undefined : (0,gate_limits/* ruleOf */.Y)(limit.impliedBy);
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
/** Where each row's rule is, by the row's id. */
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
;// CONCATENATED MODULE: ./lib/src/evidence/source.js


/** No report is larger than this; a larger one is an accident or an attack. */
const maximumBytes = 512 * 1024 * 1024;
/**
 * Opens a file as a source that hashes what passes. The bytes go by once: what is judged is what is hashed.
 * Reading throws EvidenceError past `limit` bytes.
 */
function openSource(path, files, limit = maximumBytes) {
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
    return new errors/* EvidenceError */.oe('evidence-too-large', `${name}: expected a report of at most ${megabytes} MiB, found more: split it`);
}

// EXTERNAL MODULE: ./lib/src/evidence/unreadable.js
var unreadable = __webpack_require__(7095);
// EXTERNAL MODULE: ./lib/src/steps/gate/binding.js
var gate_binding = __webpack_require__(82729);
;// CONCATENATED MODULE: ./lib/src/steps/gate/baseline.js



/**
 * What reports are compared with is of another commit than they are, and says of which: a report that is its own
 * baseline has nothing new and has never fallen. Throws EvidenceError.
 */
function bindBaseline(path, origin, sidecar, binding) {
    const { commit, baselineCommit, now } = binding;
    const bound = (0,gate_binding/* bindLoosely */.Bd)(path, origin, sidecar, now);
    const named = bound.commits ?? (baselineCommit === undefined ? [] : [baselineCommit]);
    if (commit === undefined || named.length === 0) {
        const missing = commit === undefined ? 'no commit of the artifact: give commit' : 'none: give baseline-commit';
        throw new errors/* EvidenceError */.oe('baseline-unbound', `${path}: expected a baseline that is known to be of another commit than the artifact, found ${missing}`);
    }
    if (named.some((one) => (0,gate_binding/* isSameCommit */.sw)(one, commit))) {
        throw new errors/* EvidenceError */.oe('baseline-of-itself', `${path}: expected a baseline of an earlier commit, found one of ${(0,unreadable/* shown */.SP)(named.join(', '), 100)}, which is gated itself`);
    }
    return { ...bound, commits: named };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/sidecar.js
var gate_sidecar = __webpack_require__(39587);
;// CONCATENATED MODULE: ./lib/src/steps/gate/assess.js





/** Reads the reports of one kind, one after the other. */
async function assess(kind, plan, terms, files) {
    const reading = kind.open(terms.settings);
    const ofReport = { read: (source) => reading.read(source), bind: gate_binding/* bind */.oI };
    const ofBaseline = {
        read: (source) => reading.readBaseline?.(source) ?? reading.read(source),
        bind: bindBaseline,
    };
    const own = await readAll(plan.files, ofReport, terms.binding, files);
    const before = await readAll(plan.baseline.files, ofBaseline, terms.binding, files);
    const unread = [...own.evidence, ...before.evidence].flatMap(({ problem }) => problem ?? []);
    return {
        evidence: own.evidence,
        baseline: before.evidence,
        problems: [...plan.problems, ...plan.baseline.problems, ...unread],
        measured: own.counted === 0 ? undefined : reading.measure(terms),
    };
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
        const sidecar = await (0,gate_sidecar/* readSidecar */.YD)(path, files);
        const report = await manner.read(source);
        const fingerprint = await source.fingerprint();
        (0,gate_sidecar/* refuseOtherBytes */.yw)(path, sidecar, fingerprint.sha256);
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
        return { path, ...(await fingerprintOrNothing(source)), problem: error.message };
    }
}
/** A file that cannot be read to its end has no fingerprint. */
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

// EXTERNAL MODULE: ./lib/src/steps/gate/checks/kinds.js + 36 modules
var kinds = __webpack_require__(8026);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(29400);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/match.js
var match = __webpack_require__(57742);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/ledger.js


const day = 24 * 60 * 60 * 1000;
const soon = 14;
/** Conditions of SonarQube's quality gate go by their metric: `sonar:new_coverage`. */
const conditionPrefix = 'sonar:';
function createLedger(all, circumstances) {
    const { environment, now } = circumstances;
    const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
    const uses = new Map();
    const accepted = [];
    const asked = new Set();
    const holds = (one) => daysLeft(one, now) >= 0 && circumstances.whyNot(one) === undefined;
    return {
        excepts(item) {
            asked.add(sortOf(item));
            const about = exceptions.filter((one) => (0,match/* concerns */.K)(one, item));
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
            // A gate that looked at no packages cannot say that an exception for one is not needed.
            const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
            return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
        },
    };
}
/** What a finding is found by. */
function sortOf({ ids, component }) {
    if (component !== undefined)
        return 'packages';
    return ids.some((id) => id.startsWith(conditionPrefix)) ? 'conditions' : 'code';
}
function subjectOf({ id, component, path }) {
    if (id.startsWith(conditionPrefix))
        return 'conditions';
    if (component !== undefined)
        return 'packages';
    return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}
/** Whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }, now) {
    const today = Date.parse(now.toISOString().slice(0, 10));
    return Math.round((Date.parse(expires) - today) / day);
}
function warningOf(one, isUsed, circumstances) {
    const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
    const left = daysLeft(one, circumstances.now);
    if (!isUsed)
        return `${name} is about nothing that was found: remove it`;
    if (left < 0)
        return `${name} expired on ${one.expires}, so what it was about counts again`;
    const whyNot = circumstances.whyNot(one);
    if (whyNot !== undefined)
        return `${name} does not count: ${whyNot}`;
    return left <= soon ? `${name} expires on ${one.expires}, ${(0,amount/* inDays */.DV)(left)}: fix it or renew it` : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/reviewed.js




/** Commits that are asked about. */
const mostCommits = 50;
const mostBytes = 16 * 1024 * 1024;
/**
 * Those of `wanted` whose every line came with a merged request that their approver had approved, as the platform says.
 * Where it does not say, none of them; the log says why.
 */
async function reviewedExceptions({ path, exceptions }, wanted, reach) {
    const { platform, log } = reach;
    if (wanted.length === 0 || platform === undefined || platform.kind === 'local')
        return new Set();
    try {
        const origins = originsOf(exceptions, await blamed(path, reach));
        const commits = new Set(wanted.flatMap((one) => origins.get(one) ?? []).filter((commit) => commit !== ''));
        const changes = new Map();
        for (const commit of [...commits].slice(0, mostCommits))
            changes.set(commit, await platform.changeOf({ commit }));
        return new Set(wanted.filter((one) => isReviewed(one.approver, origins.get(one) ?? [], changes)));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) && !(error instanceof git/* GitError */.X))
            throw error;
        log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
        return new Set();
    }
}
/** The commit that each line came with, the first line first; '' for one that history does not reach. */
async function blamed(path, { files, git }) {
    const bytes = await files.read(path);
    const text = new TextDecoder().decode(bytes ?? new Uint8Array());
    // What an alias stands for is written elsewhere: no review of these lines was one of it.
    if (/(?:^|[\s[{,:-])&\S/m.test(text))
        return [];
    const file = files.resolve(path);
    const args = ['blame', '--line-porcelain', '--', file];
    const output = await git.run(args, { cwd: (0,external_node_path_.dirname)(file), maxOutput: mostBytes });
    const lines = [];
    for (const entry of output.text.split(/^(?=[0-9a-f]{40,64} \d+ \d+)/m)) {
        const [, commit, line] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(entry) ?? [];
        if (commit === undefined || line === undefined)
            continue;
        lines[Number(line) - 1] = /^boundary$/m.test(entry) || /^0+$/.test(commit) ? '' : commit;
    }
    return lines;
}
/** The commits of each exception's lines: from where it stands to where the next one does. */
function originsOf(all, lines) {
    const starts = all.map(({ at }) => Number(/:(\d+):\d+$/.exec(at)?.[1] ?? 0));
    return new Map(all.map((one, index) => {
        const start = starts[index] ?? 0;
        const end = Math.max(start, (starts[index + 1] ?? lines.length + 1) - 1);
        return [one, lines.slice(start - 1, end)];
    }));
}
function isReviewed(approver, commits, changes) {
    return commits.length > 0 && commits.every((commit) => isApprovedBy(approver, changes.get(commit)));
}
function isApprovedBy(approver, change) {
    const name = (0,file/* person */.MV)(approver);
    return (change?.requests ?? []).some(({ author, reviews }) => (0,file/* person */.MV)(author) !== name &&
        reviews.some(({ reviewer, state, stale }) => (0,file/* person */.MV)(reviewer) === name && state === 'approved' && !stale));
}

// EXTERNAL MODULE: ./lib/src/evidence/purl.js
var purl = __webpack_require__(17765);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/vex-artifact.js
var vex_artifact = __webpack_require__(27287);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/idle-statements.js


const most = 5;
/**
 * What to know of statements that would take a finding away and take none: that they miss one which counts, or that
 * they are about this artifact and about nothing that was found. What is said of other artifacts beside that is no
 * mistake.
 */
function idleWarnings(freeing, artifact, seen) {
    // A gate that looked at no packages, or at none that has a weakness, cannot say that a statement is not needed.
    if (seen.found.size === 0)
        return [];
    const all = freeing
        .filter((said) => !seen.reached.has(said))
        .flatMap((said) => idle_statements_warningOf(said, artifact, seen) ?? []);
    const more = all.length - most;
    return more <= 0
        ? all
        : [...all.slice(0, most), `${more} more of the VEX statements apply to nothing that was found`];
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



const skew = 5 * 60_000;
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
/** Why a statement cannot take anything away; undefined where it can, or does not want to. */
function whyVoid({ file, statement }, now) {
    if (!frees(statement))
        return undefined;
    const name = `${statement.id} of ${file.path} does not count: it`;
    if (statement.status === 'not_affected' && statement.reason === undefined) {
        return `${name} has neither a justification nor an impact statement`;
    }
    if (statement.time === undefined)
        return `${name} has no time`;
    return statement.time.at - now.getTime() > skew ? `${name} is of the future` : undefined;
}
/** The newest goes first; of two at once, and where there is no time, the one that takes nothing away. */
function byWeight(a, b) {
    const time = ({ statement }) => statement.time?.at ?? Number.MAX_SAFE_INTEGER;
    return time(b) - time(a) || Number(frees(a.statement)) - Number(frees(b.statement));
}
function isAbout({ statement }, artifact, component) {
    return statement.products.some((product) => (0,vex_artifact/* isProduct */.g)(product, artifact) && (product.components?.some((one) => isOf(one, component)) ?? true));
}
function isOf(pattern, component) {
    const [meant, one] = [(0,purl/* parsePackageUrl */.r)(pattern), (0,purl/* parsePackageUrl */.r)(component)];
    return meant !== undefined && one !== undefined ? (0,purl/* means */.p)(meant, one) : pattern === component;
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

// EXTERNAL MODULE: ./lib/src/steps/gate/questions/ask.js
var ask = __webpack_require__(72539);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict.js
var gate_verdict = __webpack_require__(89525);
;// CONCATENATED MODULE: ./lib/src/steps/gate/judge.js









/** Reads the evidence, asks the questions and gives the verdict. Changes nothing. */
async function judge(plan, ports) {
    const checks = [];
    const numbers = {};
    const exceptions = await ledgerFor(plan, ports);
    const statements = createStatements(plan.vex, vexArtifact(plan.subject), ports.clock.now());
    const ledger = withStatements(exceptions, statements);
    const binding = { ...plan.binding, now: ports.clock.now() };
    for (const kind of kinds/* checkKinds */.a) {
        const evidence = plan.evidence[kind.kind];
        if (evidence === undefined)
            continue;
        const assessment = await assess(kind, evidence, { ...plan, binding, ledger }, ports.files);
        checks.push(...(0,gate_verdict/* checksOf */.tg)(kind, plan.limits, assessment));
        if (assessment.problems.length === 0)
            Object.assign(numbers, assessment.measured?.outputs);
    }
    const approvals = [];
    for (const question of plan.questions) {
        const answer = await (0,ask/* askOne */.q)(question, ports, ledger);
        checks.push(...answer.checks);
        approvals.push(...(answer.approvals ?? []));
    }
    for (const warning of [...ledger.warnings(), ...statements.warnings()]) {
        checks.push((0,gate_verdict/* warningOf */.aj)('exceptions', warning, []));
    }
    const opened = (0,break_glass/* breakGlass */.Mb)(plan.breakGlass, checks, approvals, ports);
    const found = { ...opened, exceptions: ledger.used(), vex: statements.used(), approvals };
    const verdict = verdictFrom(plan, found, ports.clock.now());
    return { verdict, numbers, accepted: ledger.accepted() };
}
/** An exception counts when its approver guards the file that it is in, or reviewed the request that brought it. */
async function ledgerFor(plan, ports) {
    const { exceptions, environment } = plan;
    const now = ports.clock.now();
    if (exceptions === undefined)
        return createLedger([], { environment, now, whyNot: () => undefined });
    const guard = await (0,exceptions_guard/* guardOf */.H)(exceptions.path, ports);
    const unguarded = exceptions.exceptions.filter((one) => environment !== undefined &&
        one.environments.includes(environment) &&
        (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver) !== undefined);
    const reviewed = await reviewedExceptions(exceptions, unguarded, ports);
    return createLedger(exceptions.exceptions, {
        environment,
        now,
        whyNot: (one) => (reviewed.has(one) ? undefined : (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver)),
    });
}
/** Both are asked of every finding, so that each knows what it is needed for. */
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
function verdictFrom(plan, { checks, exceptions, vex, approvals, broken }, now) {
    return {
        schemaVersion: '1',
        subject: plan.subject,
        ...(plan.environment !== undefined && { environment: plan.environment }),
        policy: plan.policy,
        checks,
        exceptions,
        ...(vex.length > 0 && { vex }),
        ...(approvals.length > 0 && { approvals }),
        ...(broken !== undefined && { breakGlass: broken }),
        verdict: (0,gate_verdict/* verdictOf */.Vj)(checks),
        at: now.toISOString(),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/text.js
/** Whether a row keeps the gate closed. */
function isClosed({ status }) {
    return status === 'fail' || status === 'error';
}
/** One line about a row. */
function sentenceOf({ required, found, advice }) {
    return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/annotations.js

/** GitHub shows ten of a kind for each step, and the last one is for the failure itself. */
const annotations_most = 9;
/** A line in the log and on the change for each row that closes the gate or warns, then for what was found in the code. */
function annotationsOf({ checks }) {
    const closed = checks.filter((check) => isClosed(check));
    const rows = closed.map((check) => ({ level: 'error', title: check.title, message: sentenceOf(check) }));
    const places = closed.flatMap(({ title, findings = [] }) => findings.map((one) => {
        const line = one.line === undefined ? {} : { line: one.line };
        return { level: 'error', title, message: one.message, file: one.path, ...line };
    }));
    const warnings = checks
        .filter(({ status }) => status === 'warn')
        .map(({ title, found }) => ({ level: 'warning', title, message: found }));
    return [...[...rows, ...places].slice(0, annotations_most), ...warnings.slice(0, annotations_most)];
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/code-quality.js


/**
 * What closes the gate and its warnings, as GitLab's Code Quality report has it ("Code Quality report format"): an issue
 * for each row, at its rule, and one for each finding that has a place in the code.
 */
function codeQualityOf(verdict, places) {
    const rows = verdict.checks.filter((check) => isClosed(check) || check.status === 'warn');
    const said = [
        ...rows.map((check) => rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.')),
        ...rows.flatMap((check) => found(check)),
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
function found({ id, findings = [] }) {
    return findings.map(({ path, line = 1, message }) => ({
        name: id,
        description: message,
        severity: 'major',
        path,
        line,
    }));
}
/** GitLab shows one issue for each fingerprint, so what is said of several lines of a file is numbered. */
function issuesOf(all) {
    const counts = new Map();
    return all.map((said) => {
        const what = JSON.stringify([said.name, said.path, said.description]);
        const before = counts.get(what) ?? 0;
        counts.set(what, before + 1);
        return issue(said, before === 0 ? what : `${what}${before}`);
    });
}
/** The fingerprint leaves out the line, so that an issue stays the same when the code above it changes. */
function issue({ name, description, severity, path, line }, what) {
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(what).digest('hex');
    const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
    return { description, check_name: `krci-deploy/gate/${name}`, fingerprint, severity, location };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/junit.js

/** The checks as JUnit XML, a case each, as GitLab's `artifacts:reports:junit` and others show it. */
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
/** What XML 1.0 cannot hold (section 2.2, "Char") is shown as U+FFFD. */
function escaped(text) {
    return text
        .replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/files.js


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

// EXTERNAL MODULE: ./lib/src/steps/gate/record.js
var gate_record = __webpack_require__(24535);
;// CONCATENATED MODULE: ./lib/src/steps/gate/planned-rows.js


/** What will be asked, in the order of the verdict. */
function plannedChecks({ limits, evidence, questions }) {
    const measured = kinds/* checkKinds */.a.flatMap(({ kind, rows }) => rows.flatMap(({ id, title, unit }) => {
        const limit = limits[id];
        if (limit === undefined)
            return [];
        const required = `at ${limit.bound} ${(0,amount/* amount */.vj)(limit.value, unit)}`;
        return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }));
    const asked = questions.flatMap(({ kind, rows }) => rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })));
    return [...measured, ...asked];
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/report.js




const words = {
    pass: '✅ pass',
    warn: '⚠️ warning',
    fail: '❌ fail',
    error: '⛔ no proof',
    skip: 'shown only',
};
/** What will be asked of which files, and, where somebody wants to know it, who decided that. */
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
/** Who decided what, where somebody wants to know it. */
function planAsData(plan) {
    return plan.explain ? { decisions: decisionsOf(plan, plannedChecks(plan)) } : undefined;
}
/** The verdict for a release manager: the table, and under it what to do. */
function verdictReport(verdict) {
    const rows = verdict.checks.map((check) => [
        check.title,
        check.required,
        check.found,
        check.evidence.length === 0 ? (check.from ?? 'none') : filesOf(check.evidence.map(({ path }) => path)),
        words[check.status],
    ]);
    const closing = verdict.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    // Rows about the same unusable reports have one thing to do.
    const tasks = closing.filter(({ kind, found }, index) => {
        const before = closing[index - 1];
        return before?.kind !== kind || before.found !== found;
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
    return `Thresholds are those of ${policy.path} (sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}).`;
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

// EXTERNAL MODULE: ./lib/src/steps/gate/proof.js
var gate_proof = __webpack_require__(49030);
;// CONCATENATED MODULE: ./lib/src/steps/gate/settle.js

const hour = 60 * 60 * 1000;
const settle_day = 24 * hour;
/**
 * Who finds what was found before says what was said before, with its time: so a second run changes nothing. A verdict
 * that is half through its time is given anew.
 */
async function settle(draft, { proof, record, verdictFile }, files) {
    const text = verdictFile === undefined ? '' : new TextDecoder().decode(await files.read(verdictFile));
    const [, said = ''] = /^ {2}"at": "([^"]{20,30})",?$/m.exec(text) ?? [];
    const written = dated(draft, said, proof);
    if (isYoung(written, draft.at) && (0,gate_proof/* textOf */.b6)(written) === text)
        return written;
    const earlier = record?.earlier?.record;
    const recorded = dated(draft, earlier?.time ?? '', proof);
    const isSame = (0,gate_proof/* digestOfVerdict */.V6)(recorded) === earlier?.verdictDigest;
    return isSame && isYoung(recorded, draft.at) ? recorded : dated(draft, draft.at, proof);
}
/** Writes the verdict where it is not there yet; says whether it did. */
async function writeVerdict(path, verdict, files) {
    if (path === undefined)
        return false;
    const bytes = new TextEncoder().encode((0,gate_proof/* textOf */.b6)(verdict));
    const before = await files.read(path);
    if (before !== undefined && Buffer.compare(before, bytes) === 0)
        return false;
    await files.write(path, bytes);
    return true;
}
function dated(verdict, at, proof) {
    const { at: _at, ...rest } = verdict;
    if (proof === undefined || Number.isNaN(Date.parse(at)))
        return { ...rest, at };
    const exceptions = verdict.exceptions.map(({ expires }) => Date.parse(expires) + settle_day);
    const emergency = (verdict.breakGlass?.hours ?? Number.POSITIVE_INFINITY) * hour;
    const end = Math.min(Date.parse(at) + Math.min(proof.validFor, emergency), ...exceptions);
    return { ...rest, at, expires: new Date(end).toISOString() };
}
/** Half of its time is still to come; one without an end is always young. */
function isYoung({ at, expires }, now) {
    const age = Date.parse(now) - Date.parse(at);
    if (expires === undefined)
        return !Number.isNaN(age);
    return age >= 0 && age < (Date.parse(expires) - Date.parse(at)) / 2;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/execute.js













/** Reads the evidence, gives the verdict and writes it down: in a file, and beside the artifact. */
async function execute(plan, ports) {
    const { verdict: draft, numbers, accepted } = await judge(plan, ports);
    if (plan.whatIf)
        return answerOf(plan, draft);
    const verdict = await settle(await (0,break_glass/* followUp */.nF)(draft, ports), plan, ports.files);
    const wrote = await writeVerdict(plan.verdictFile, verdict, ports.files);
    const decisions = decisionsOf(plan, verdict.checks);
    await writeReports(plan.reports, verdict, placesOf(decisions), ports.files);
    await (0,exceptions_export/* writeExports */.BH)(plan.exports, accepted, plan.subject, verdict.at, ports);
    const record = await (0,gate_record/* writeRecord */.rh)(plan, verdict, ports);
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
 * What the gate would say. The exit code is that of a dry run and the outputs are empty, so that nothing that waits for
 * an open gate takes the answer for one.
 */
function answerOf(plan, verdict) {
    const decisions = decisionsOf(plan, verdict.checks);
    const said = `What if: ${headlineOf(verdict).replace(' is ', ' would be ')}; this was a question and opens nothing`;
    return {
        changed: false,
        headline: said,
        outputs: nothingSaid(),
        data: { whatIf: true, would: verdict, ...(plan.explain && { decisions }) },
        report: [
            (0,report/* heading */.R_)('What if: this opens nothing'),
            (0,report/* paragraph */.FY)(`${said}. No verdict and no record was written; run the gate without what-if for a verdict that counts.`),
            ...verdictReport(verdict),
            ...(plan.explain ? explainReport(decisions) : []),
        ],
    };
}
function nothingSaid() {
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
function headlineOf(verdict) {
    const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
    const count = (0,amount/* amount */.vj)(verdict.checks.filter(({ status }) => status !== 'skip').length, 'check');
    const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
    const { breakGlass } = verdict;
    if (breakGlass !== undefined) {
        const { starter, approvers, ticket, overrode } = breakGlass;
        return `BREAK-GLASS: ${starter} and ${approvers.join(', ')} opened the gate${into} past ${overrode.join(', ')} (${ticket})`;
    }
    return open
        ? `The gate${into} is open: ${count}, verdict ${verdict.verdict}`
        : `The gate${into} is closed: ${execute_closed(verdict).length} of ${count}, verdict ${verdict.verdict}`;
}
/** What closes the gate: evidence that is missing goes before what it says, since the picture is not whole. */
function failureOf(verdict) {
    if (verdict.verdict !== 'error' && verdict.verdict !== 'fail')
        return undefined;
    const reasons = execute_closed(verdict);
    const first = reasons.find(({ status }) => status === verdict.verdict);
    const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
    const sentence = `${first?.title}: expected ${first?.required}, found ${first?.found}${more}`;
    if (verdict.verdict === 'fail')
        return new errors/* RefusedError */.fk('gate-failed', sentence);
    const unreachable = reasons.every(({ unavailable }) => unavailable === true);
    return unreachable ? new errors/* RemoteError */.Hi('gate-unanswered', sentence) : new errors/* EvidenceError */.oe('gate-without-proof', sentence);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/plan.js + 48 modules
var plan = __webpack_require__(50944);
;// CONCATENATED MODULE: ./lib/src/steps/gate/gate.js




const gate = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan/* plan */.e,
    describe: planReport,
    data: planAsData,
    execute: execute,
};


/***/ }),

/***/ 57402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(930);


/** What a gate can require, each with the input and the place below the environment's gate that set it. */
const requirements = [
    { id: 'line-coverage', input: 'min-line-coverage', bound: 'least', rule: ['coverage', 'lines'] },
    { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least', rule: ['coverage', 'branches'] },
    { id: 'file-coverage', input: 'min-file-coverage', bound: 'least', rule: ['coverage', 'files'] },
    { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most', rule: ['coverage', 'may-fall'] },
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
/** The flow file's limits, tightened by inputs. Throws UsageError for an input that is laxer than the flow file. */
function limitsOf(inputs, policy, where) {
    const limits = {};
    for (const { id, input, bound, rule } of requirements) {
        const declared = declaredAt(policy, rule);
        const asked = inputs[input];
        if (asked !== undefined && declared !== undefined && isLaxer(asked, declared, bound)) {
            throw weakened(input, asked, declared, where);
        }
        const value = asked ?? declared;
        if (value !== undefined)
            limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Undefined for what is no number in reports. */
function ruleOf(id) {
    return requirements.find((one) => one.id === id);
}
function declaredAt(policy, rule) {
    const value = (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(policy, ...rule);
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
/** Who allows no warnings does not mean to allow errors: what is graver is held to the limit of what is milder. */
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
/** No failed tests mean nothing without tests, and many tests mean nothing when they fail. */
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('threshold-weakened', `${input}: expected what tightens the ${declared} of ${where}, found ${asked}; a laxer threshold is a change to the flow file`);
}


/***/ }),

/***/ 50944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/binding.js
var gate_binding = __webpack_require__(82729);
// EXTERNAL MODULE: ./lib/src/steps/gate/break-glass.js
var break_glass = __webpack_require__(40434);
// EXTERNAL MODULE: ./lib/src/steps/gate/checks/kinds.js + 36 modules
var kinds = __webpack_require__(8026);
// EXTERNAL MODULE: ./lib/src/steps/gate/sidecar.js
var sidecar = __webpack_require__(39587);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence-plan.js



/** Finds the reports of each kind, and what they are compared with. */
async function planEvidence(inputs, files) {
    const evidence = {};
    for (const { kind, input, baseline } of kinds/* checkKinds */.a) {
        const before = baseline === undefined ? [] : inputs[baseline];
        evidence[kind] = { ...(await found(inputs[input], files)), baseline: await found(before, files) };
    }
    return evidence;
}
/** The files that patterns name; sidecars are no reports. */
async function found(patterns, files) {
    const paths = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            const matches = await files.glob(pattern);
            if (matches.length === 0)
                problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
            for (const path of matches.filter((one) => !one.endsWith(sidecar/* sidecarSuffix */.n9)))
                paths.add(path);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            problems.push(error.message);
        }
    }
    return { files: [...paths], problems };
}
/** How reports are read. Throws UsageError for a baseline that the flow file does not provide for: it takes findings away. */
function readingSettings(inputs, policy, where) {
    const given = inputs['sarif-baseline'].length > 0;
    const asked = policy?.sast?.['new-only'] === true;
    if (policy !== undefined && given && !asked) {
        throw new errors/* UsageError */.eb('baseline-not-asked', `sarif-baseline: expected sast.new-only in ${where}, found none: findings that are not new count as well; whether they do is a change to the flow file`);
    }
    return { newOnly: asked || (policy === undefined && given), application: inputs.application };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var exceptions_file = __webpack_require__(59109);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: ./lib/src/evidence/json.js + 1 modules
var json = __webpack_require__(19711);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var evidence_origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/scanner-origin.js
var scanner_origin = __webpack_require__(60099);
// EXTERNAL MODULE: ./lib/src/evidence/unreadable.js
var unreadable = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/src/evidence/vex-cyclonedx.js




/** CycloneDX 1.4 and later, `vulnerabilities[].analysis.state`. */
const states = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    not_affected: 'not_affected',
    false_positive: 'not_affected',
    exploitable: 'affected',
    in_triage: 'under_investigation',
};
/**
 * Reads a CycloneDX bill of materials whose vulnerabilities have an analysis. The product is the one that the bill is
 * of; what it affects goes by references into it.
 */
function createCycloneDxVex(name) {
    const top = {};
    const purls = new Map();
    const vulnerabilities = [];
    function keep(component) {
        const reference = (0,json/* textOr */.ph)(component['bom-ref']);
        const purl = (0,json/* textOr */.ph)(component['purl']);
        if (reference !== undefined && purl !== undefined)
            purls.set(reference, purl);
        for (const inner of (0,json/* listOr */.QD)(component['components']))
            keep((0,json/* objectOr */.Xg)(inner));
    }
    return {
        value(path, value) {
            if (path === 'components.*')
                keep((0,json/* objectOr */.Xg)(value));
            else if (path === 'vulnerabilities.*')
                vulnerabilities.push((0,json/* objectOr */.Xg)(value));
            else if (!path.includes('.'))
                top[path] = value;
        },
        document() {
            if (top['bomFormat'] !== 'CycloneDX')
                return undefined;
            const metadata = (0,json/* objectOr */.Xg)(top['metadata']);
            const analysed = vulnerabilities.filter((one) => one['analysis'] !== undefined);
            return {
                author: authorOf(metadata),
                statements: analysed.map((one, index) => statementOf(one, index, metadata, purls, name)),
            };
        },
    };
}
function authorOf({ authors, supplier, manufacturer }) {
    const [author] = [...(0,json/* listOr */.QD)(authors), supplier, manufacturer].flatMap((one) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['name']) ?? []);
    return (0,unreadable/* shown */.SP)(author ?? '(no author)', 200);
}
function statementOf(one, index, metadata, purls, name) {
    const { state, justification, detail, lastUpdated, firstIssued } = (0,json/* objectOr */.Xg)(one['analysis']);
    const place = `vulnerability ${index + 1}`;
    const id = (0,json/* textOr */.ph)(one['id']);
    const status = Object.hasOwn(states, (0,json/* textOr */.ph)(state) ?? '') ? states[(0,json/* textOr */.ph)(state) ?? ''] : 'under_investigation';
    if (id === undefined || status === undefined)
        throw (0,unreadable/* malformed */.Qm)({ name }, `${place}: expected an id, found none`);
    const also = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    const why = [justification, detail].flatMap((word) => (0,json/* textOr */.ph)(word)?.trim() ?? []).find((word) => word !== '');
    const time = [lastUpdated, firstIssued, one['updated'], metadata['timestamp']].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []);
    return {
        id: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(one['bom-ref']) ?? place, 200),
        vulnerabilities: [id, ...also],
        products: [productOf(metadata, (0,json/* listOr */.QD)(one['affects']), purls)],
        status,
        reason: why === undefined ? undefined : (0,unreadable/* shown */.SP)(why, 300),
        time: (0,evidence_origin/* timeOf */.nR)(time[0]),
    };
}
function productOf(metadata, affects, purls) {
    const { purl, 'bom-ref': own } = (0,json/* objectOr */.Xg)(metadata['component']);
    const references = affects.flatMap((affected) => referenceOf((0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(affected)['ref'])) ?? []);
    const whole = references.some((reference) => reference === own || reference === purl);
    return {
        names: [purl, own].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []),
        digests: (0,scanner_origin/* originOfCycloneDx */.FD)(metadata).digests.flat(),
        components: whole ? undefined : references.map((reference) => purls.get(reference) ?? reference),
    };
}
/** `urn:cdx:serial/version#reference` names what `reference` does. */
function referenceOf(text) {
    if (text === undefined || !text.startsWith('urn:cdx:'))
        return text;
    try {
        return decodeURIComponent(text.slice(text.indexOf('#') + 1));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/evidence/vex-openvex.js
var vex_openvex = __webpack_require__(19703);
// EXTERNAL MODULE: ./lib/src/evidence/text.js
var evidence_text = __webpack_require__(74587);
;// CONCATENATED MODULE: ./lib/src/evidence/vex.js





const choices = {
    '': 'object',
    '@context': 'build',
    author: 'build',
    timestamp: 'build',
    statements: 'array',
    'statements.*': 'build',
    bomFormat: 'build',
    metadata: 'build',
    components: 'array',
    'components.*': 'build',
    vulnerabilities: 'array',
    'vulnerabilities.*': 'build',
};
/** Reads OpenVEX 0.0.1 to 0.2.0 or CycloneDX with an analysis of its vulnerabilities. Throws EvidenceError. */
async function readVex(source) {
    const text = await (0,evidence_text/* openText */.U)(source);
    const formats = [(0,vex_openvex/* createOpenVex */.g)(text.name), createCycloneDxVex(text.name)];
    await (0,json/* readJson */.Vh)(text, {
        choices,
        value(path, value) {
            for (const format of formats)
                format.value(path, value);
        },
    });
    const documents = formats.flatMap((format) => format.document() ?? []);
    const [document] = documents;
    if (document !== undefined && documents.length === 1)
        return document;
    throw (0,unreadable/* foreign */.V$)(text.name, `expected OpenVEX or CycloneDX, found ${document === undefined ? 'other JSON' : 'both'}`);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(29400);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/vex-files.js






/**
 * Reads the VEX documents that inputs name and those that the flow file declares by their hash. Throws UsageError for
 * one that is not there, EvidenceError for one that cannot be read.
 */
async function loadVex(patterns, declared, ports) {
    const given = await found(patterns, ports.files);
    const [problem] = given.problems;
    if (problem !== undefined)
        throw new errors/* UsageError */.eb('vex-missing', `vex: ${problem}`);
    const paths = new Set([...given.files, ...declared.map(({ path }) => path)]);
    const documents = [];
    for (const path of paths)
        documents.push(await loadOne(path, declared, ports));
    return documents;
}
async function loadOne(path, declared, ports) {
    const bytes = await ports.files.read(path);
    if (bytes === undefined)
        throw new errors/* UsageError */.eb('vex-missing', `vex: there is no file ${path}`);
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
    const others = guard.owners.filter((owner) => owner !== (0,exceptions_file/* person */.MV)(document.author));
    const nobody = 'CODEOWNERS makes nobody but its author an owner of it, and the flow file does not declare it';
    const trusted = guard.problem === undefined && others.length > 0;
    return {
        path,
        sha256,
        ...document,
        trustedBy: trusted ? others.slice(0, 10).join(', ') : undefined,
        problem: trusted ? undefined : (guard.problem ?? nobody),
    };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/limits.js
var gate_limits = __webpack_require__(57402);
;// CONCATENATED MODULE: ./lib/src/steps/gate/written.js

/** Throws UsageError where what is to be written is what is read, or is written twice. */
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
            throw new errors/* UsageError */.eb('verdict-over-evidence', `${path} is a file that is to be read, or is to be written twice; name another one`);
        }
        taken.add(target);
    }
    return written;
}

// EXTERNAL MODULE: ./lib/src/flow/central.js
var flow_central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 4 modules
var load = __webpack_require__(79180);
// EXTERNAL MODULE: ./lib/src/flow/rules.js
var rules = __webpack_require__(64444);
// EXTERNAL MODULE: ./lib/src/flow/gates/weakening.js
var weakening = __webpack_require__(76585);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/src/flow/home.js

/** Undefined for a file that is in no repository. */
async function homeOfFlow(file, { files, git }) {
    const whole = files.resolve(file);
    const cwd = (0,external_node_path_.dirname)(whole);
    const place = await git.run(['rev-parse', '--is-shallow-repository', '--show-prefix'], { cwd, accept: [128] });
    if (place.exitCode !== 0)
        return undefined;
    const [shallow = '', prefix = ''] = place.text.split('\n');
    return { cwd, path: `${prefix}${(0,external_node_path_.basename)(whole)}`, shallow: shallow === 'true' };
}
/** URL or path of `origin`, where there is one. */
async function originOf({ cwd }, git) {
    const { exitCode, text } = await git.run(['config', '--get', 'remote.origin.url'], { cwd, accept: [1] });
    return exitCode === 0 ? text.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/change-request.js






/**
 * On the run of a pull or merge request, the policy that counts is that of the branch it goes to: who proposes a change
 * does not decide what the change is held to. The proposed one may ask for more. Throws RefusedError where it asks for
 * less, and where the two cannot be compared.
 */
async function guardChangeRequest(flow, environment, ports) {
    const { targetBranch, repository } = ports.platform.run;
    if (targetBranch === undefined)
        return;
    const home = await homeOfFlow(flow.file, ports);
    const origin = home && (await originOf(home, ports.git));
    if (home === undefined || origin === undefined) {
        throw unproven(flow, targetBranch, 'it is in no Git repository with an origin: check it out, with its repository');
    }
    // The request is about another repository: what it changes is not this file.
    if (repository !== undefined && !isOf(origin, repository))
        return;
    const snapshot = await ports.gitops.open(origin, targetBranch).snapshot();
    const bytes = await snapshot.read(home.path);
    if (bytes === undefined) {
        throw unproven(flow, targetBranch, `${targetBranch} has no ${home.path}: merge it on its own first`);
    }
    const base = await (0,flow_central.underCentralPolicy)(await (0,load.parseFlow)(bytes, `${flow.file} of ${targetBranch}`), ports);
    const before = base.environments.find(({ name }) => name === environment.name);
    if (before === undefined) {
        throw unproven(flow, targetBranch, `${targetBranch} has no environment ${environment.name}: merge it on its own first`);
    }
    if ((0,policy_hash/* canonical */.$)(base.records ?? null) !== (0,policy_hash/* canonical */.$)(flow.records ?? null)) {
        throw edited(flow, 'records', 'something else', `${targetBranch}, which it goes to, has another`);
    }
    refuseLaxer(flow, environment, before, targetBranch);
}
function refuseLaxer(flow, environment, before, branch) {
    const [first] = (0,weakening/* weakenings */.r)(before.gate, environment.gate);
    const moved = ['tier', 'promotion'].find((key) => environment[key] !== before[key]);
    if (first === undefined && moved === undefined)
        return;
    const what = first === undefined ? moved : first.path.join('.');
    const [own, base] = first === undefined && moved !== undefined ? [environment[moved], before[moved]] : [first?.own, first?.base];
    const there = `${branch}, which it goes to, has ${base ?? 'nothing'}`;
    throw edited(flow, `${what} of ${environment.name}`, own ?? 'nothing', there);
}
function edited({ file }, what, own, there) {
    return new errors/* RefusedError */.fk('policy-edited', `${file}: this change sets ${what} to ${own}, and ${there}: a change is held to the policy that it finds; merge the change of the policy on its own first`);
}
function unproven({ file }, branch, why) {
    return new errors/* RefusedError */.fk('policy-unproven', `${file}: expected the policy that ${branch}, which this change goes to, has in it, found that ${why}`);
}
/** Whether an address of any form ends with the path of a repository on its platform. */
function isOf(origin, repository) {
    const path = origin
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
    const wanted = repository.toLowerCase();
    return path === wanted || path.endsWith(`/${wanted}`) || path.endsWith(`:${wanted}`);
}

// EXTERNAL MODULE: ./lib/src/member.js
var member = __webpack_require__(930);
;// CONCATENATED MODULE: ./lib/src/steps/gate/ratchet.js





/** Versions of the flow file that are looked at, the newest first. */
const mostVersions = 30;
/**
 * Holds values that may only rise to every version of the flow file, back to the commit that declared it, along first
 * parents. An entry may be taken out of the ratchet, but not by the change that lowers what it held. Throws RefusedError
 * for what was lowered, and where there is no history to tell.
 */
async function guardRatchet(flow, environment, ports) {
    const home = await homeOfFlow(flow.file, ports);
    const current = await ports.files.read(flow.file);
    if (home === undefined || home.shallow) {
        if (flow.ratchet.length > 0)
            throw ratchet_unproven(flow, home);
        return;
    }
    let held;
    const versions = flow.ratchet.length > 0 ? versionsOf(home, ports) : newestVersions(home, ports);
    for await (const { commit, bytes } of versions) {
        if (held === undefined && current !== undefined && Buffer.compare(bytes, current) === 0)
            continue;
        // Most flows have none, and parsing takes its time.
        if (!Buffer.from(bytes).includes('ratchet'))
            return;
        const version = await parsed(bytes, `${flow.file} of ${commit}`);
        if (version === undefined)
            continue;
        const until = held ?? version.ratchet;
        held = version.ratchet.filter((path) => until.includes(path));
        if (held.length === 0)
            return;
        const before = version.environments.find(({ name }) => name === environment.name)?.gate ?? {};
        const [lowered] = heldWeakenings(before, environment.gate, held);
        if (lowered !== undefined)
            throw refusal(lowered, commit, environment, flow);
    }
}
async function* versionsOf({ cwd, path }, { git }) {
    const format = ['--first-parent', '--follow', '--name-only', '--format=%x00%H', `--max-count=${mostVersions}`];
    const named = ['-c', 'core.quotePath=false', 'log', ...format, 'HEAD', '--', `:(top,literal)${path}`];
    // Without a commit there is nothing that could have been lowered.
    const log = await git.run(named, { cwd, accept: [128] });
    for (const entry of log.exitCode === 0 ? log.text.split('\0').slice(1) : []) {
        const [commit = '', ...names] = entry.split('\n').filter((line) => line !== '');
        const blob = `${commit}:${names.at(-1) ?? path}`;
        const { exitCode, stdout } = await git.run(['cat-file', 'blob', blob], { cwd, accept: [128] });
        if (exitCode === 0)
            yield { commit, bytes: stdout };
    }
}
/** What the newest change may have taken out: finding every version walks through the whole history of a repository. */
async function* newestVersions({ cwd, path }, { git }) {
    for (const commit of ['HEAD', 'HEAD^1']) {
        const { exitCode, stdout } = await git.run(['cat-file', 'blob', `${commit}:${path}`], { cwd, accept: [128] });
        if (exitCode === 0)
            yield { commit, bytes: stdout };
    }
}
/** Undefined for what is no flow file. */
async function parsed(bytes, name) {
    try {
        return await (0,load.parseFlow)(bytes, name);
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
/** Of what asks for less, that which is held; where a whole section is gone, when something in it was held. */
function heldWeakenings(before, own, held) {
    return (0,weakening/* weakenings */.r)(before, own).filter(({ path }) => {
        const name = path.join('.');
        const inside = held.some((one) => name === one || name.startsWith(`${one}.`));
        return (inside || held.some((one) => one.startsWith(`${name}.`) && (0,member/* memberAt */.mz)(before, ...one.split('.')) !== undefined));
    });
}
function refusal({ path, base, own }, commit, { name }, { file }) {
    return new errors/* RefusedError */.fk('ratchet-lowered', `${file}: ${path.join('.')} of ${name} is ${own ?? 'gone'}, and was ${base ?? 'nothing'} in ${commit.slice(0, 12)}, since when the ratchet holds it: it may only become stricter; put it back, or first take it out of "ratchet" by a change of its own`);
}
function ratchet_unproven({ file }, home) {
    const found = home === undefined ? 'no Git repository' : 'a shallow clone';
    return new errors/* RefusedError */.fk('ratchet-unproven', `${file}: "ratchet" is held to the history of the file, and there is ${found}: check its repository out with the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy.js







/**
 * The flow and the environment whose gate this is. Throws UsageError for inputs that do not fit together, RefusedError
 * for a policy that does not count.
 */
async function policyOf(inputs, ports) {
    const { policy, flow: named } = inputs;
    const whatIf = inputs['what-if'];
    if (policy !== undefined && !whatIf) {
        throw new errors/* UsageError */.eb('policy-without-what-if', `policy: expected what-if beside it, found none; another policy is for a question only, the gate goes by the input "flow"`);
    }
    const loaded = await (0,load.loadFlow)(policy ?? named, ports.files);
    const { flow, rules: central } = loaded === undefined ? { flow: undefined } : await (0,flow_central/* explained */.t)(loaded, ports);
    const environment = environmentIn(flow, inputs);
    if (flow !== undefined && environment !== undefined && !whatIf) {
        await guardChangeRequest(flow, environment, ports);
        await guardRatchet(flow, environment, ports);
    }
    const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
    const rules = await rulesFor(inputs, flow, central, ports);
    return { flow, environment, where, rules };
}
function environmentIn(flow, inputs) {
    if (flow === undefined)
        return undefined;
    if (inputs.environment !== undefined)
        return (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const names = flow.environments.map(({ name }) => name).join(', ');
    throw new errors/* UsageError */.eb('missing-environment', `${flow.file} has thresholds by environment: name one of ${names}`);
}
/** What is written in the flow file itself comes first; what it leaves open, the central policy may say. */
async function rulesFor(inputs, flow, central, { files }) {
    const wanted = inputs.explain || inputs['code-quality-file'] !== undefined;
    const bytes = wanted && flow !== undefined ? await files.read(flow.file) : undefined;
    if (bytes === undefined || flow === undefined)
        return undefined;
    const own = (0,rules/* rulesIn */.B)(bytes, flow.file);
    return (environment, path) => {
        const found = [own, central].flatMap((rules) => rules?.(environment, path) ?? []);
        return found.find(({ whole }) => whole) ?? found[0];
    };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/proof.js
var gate_proof = __webpack_require__(49030);
// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/approval-policy.js

/**
 * What the flow asks; where it says nothing, production that people enter asks on a platform all the same. A run on a
 * laptop has no platform that it could ask, so there the flow must have said so.
 */
function approvalDemands(context, platform) {
    const { environment, policy } = context;
    if (environment === undefined)
        return undefined;
    const asked = policy?.approval !== undefined;
    const onPlatform = platform !== undefined && platform.kind !== 'local';
    if (!asked && !(onPlatform && (0,approval/* isApprovedByDefault */.yg)(environment)))
        return undefined;
    const gate = policy ?? environment.gate;
    return { environment, source: asked ? 'flow' : 'default', ...(0,approval/* approvalDemandsOf */.xN)({ ...environment, gate }) };
}
/** What a shortcoming means: `off` never gets here. */
function statusOf(demand, isMet) {
    if (isMet)
        return 'pass';
    return demand === 'required' ? 'fail' : 'warn';
}
function platformName({ kind }) {
    return kind === 'github' ? 'GitHub' : kind === 'gitlab' ? 'GitLab' : 'the platform';
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/commit-range.js

/**
 * The commits whose authors may not approve: the artifact's, and with `deployed-commit` everything since. Throws
 * UsageError when nobody says which commit.
 */
async function commitRange({ inputs, subject }, facts) {
    const own = subject.artifact === undefined ? undefined : await facts();
    const commit = subject.commit ?? own?.revision;
    if (commit !== undefined)
        return { commit, repository: own?.source, since: inputs['deployed-commit'] };
    throw new errors/* UsageError */.eb('approval-without-commit', 'expected the commit that the artifact was built from, found none: give the input "commit"');
}

// EXTERNAL MODULE: ./lib/src/steps/gate/amount.js
var amount = __webpack_require__(30150);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/approvers.js


/** What is demanded of the number of approvals, for people. */
function demanded({ minimum, groups }) {
    const each = Object.entries(groups).map(([name, group]) => `${group.minimum ?? 1} of ${name}`);
    return [(0,amount/* amount */.vj)(minimum, 'approval'), ...each].join(', ');
}
/** Those that count, each person once. */
function counting(approvals) {
    const byPerson = new Map();
    for (const { flaw, ...approval } of approvals) {
        if (flaw === undefined)
            byPerson.set((0,exceptions_file/* person */.MV)(approval.approver), approval);
    }
    return [...byPerson.values()];
}
/** Whether enough people approved, and of each group enough; a refusal of anybody closes. */
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
    const names = new Set(good.map(({ approver }) => (0,exceptions_file/* person */.MV)(approver)));
    const missing = Object.entries(demands.groups).flatMap(([name, { members, minimum = 1 }]) => {
        const count = new Set(members.map(exceptions_file/* person */.MV).filter((member) => names.has(member))).size;
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

// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/artifact-facts.js









/**
 * Where the flow has records, the oldest one of the digest's entry into the environment before says when it was fixed:
 * the artifact's own word costs a builder nothing. Throws UsageError without an artifact, RemoteError.
 */
async function artifactFacts(context, ports) {
    const { artifact } = context.subject;
    if (artifact === undefined) {
        throw new errors/* UsageError */.eb('approval-without-artifact', 'expected the artifact that is approved, found none: give the input "artifact"');
    }
    const named = (0,registry_reference.parseReference)(artifact, { what: 'artifact' });
    const earlier = placeBefore(context);
    const record = earlier === undefined ? undefined : await oldestRecord(context, earlier, ports);
    const words = await ownWords([named, ...(earlier === undefined ? [] : [earlier.repository])], named.digest ?? '', ports);
    if (earlier === undefined || record === undefined)
        return words;
    const fixed = { at: new Date(record.time), by: `the record of its entry into ${earlier.environment}` };
    return { ...words, fixed, revision: record.commit ?? words.revision };
}
/** Where the artifact comes from: a promotion asks before it moves anything, so that is where it is. */
function placeBefore({ flow, environment, subject }) {
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || before === undefined || subject.application === undefined)
        return undefined;
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return { environment: before.name, repository: (0,registry_reference/* parseLocation */.zS)(before.registry, image) };
}
async function oldestRecord({ flow, subject }, { environment, repository }, { files, registries }) {
    const { application, digest = '' } = subject;
    if (flow?.records === undefined || application === undefined || !(0,registry_digest/* isDigest */.Bc)(digest))
        return undefined;
    const entry = { digest, flow: flow.name, application, environment };
    const trust = await (0,keys/* trustedKeys */.QD)(flow, files);
    const promotions = (await (0,read/* recordsOf */.M)(registries.open(repository), digest)).flatMap((record) => 'statement' in record.content && (0,chain/* faultOf */.Kl)(record, entry, trust) === undefined
        ? [record.content.statement.promotion]
        : []);
    return promotions.toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time))[0];
}
/** Of the first place that has it. */
async function ownWords(places, digest, ports) {
    for (const place of places) {
        const repository = ports.registries.open(place);
        const manifest = await repository.manifest(digest);
        if (manifest !== undefined)
            return wordsOf(repository, manifest);
    }
    const names = places.map((place) => ports.registries.open(place).name).join(' and ');
    throw new errors/* UsageError */.eb('artifact-missing', `expected the artifact in ${names}, found nothing under its digest`);
}
async function wordsOf(repository, manifest) {
    const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
    const child = first === undefined ? undefined : await repository.manifest(first.digest);
    const inner = child === undefined ? content : (0,registry_manifest/* contentOf */.$E)(child, repository.name);
    const image = await configurationOf(repository, inner.blobs[0]);
    const labels = { ...image.labels, ...inner.annotations, ...content.annotations };
    const at = new Date(labels['org.opencontainers.image.created'] ?? image.created ?? '');
    return {
        fixed: Number.isNaN(at.getTime()) ? undefined : { at, by: 'the artifact' },
        source: labels['org.opencontainers.image.source'],
        revision: labels['org.opencontainers.image.revision'],
    };
}
/** `created` and `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function configurationOf(repository, config) {
    if (config === undefined || config.size > registry_manifest/* largestManifest */.oU)
        return { labels: {} };
    const json = artifact_facts_parsed(new TextDecoder().decode(await (0,blob_bytes/* bytesOfBlob */.s)(repository, config)));
    const inner = json['config'];
    const labels = (0,registry_manifest/* isRecord */.u4)(inner) && (0,registry_manifest/* isRecord */.u4)(inner['Labels']) ? inner['Labels'] : {};
    return {
        ...(typeof json['created'] === 'string' && { created: json['created'] }),
        labels: Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === 'string')),
    };
}
function artifact_facts_parsed(text) {
    try {
        const json = JSON.parse(text);
        return (0,registry_manifest/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/artifact-first.js

/** GitHub says no time of an approval, only since when one can have been given. */
function isEarly(approval, entry, fixed) {
    return fixed !== undefined && (approval.at ?? entry.since).getTime() < fixed.at.getTime();
}
/** Whether what was approved was there when it was approved. */
function artifactFirst(fixed, approvals, entry, demand) {
    if (fixed === undefined) {
        return {
            status: demand === 'required' ? 'error' : 'warn',
            found: 'nothing says when the artifact was fixed',
            advice: 'Add "records" to the flow, or let the build set the annotation org.opencontainers.image.created; or set approval.artifact-first to warn or off',
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/independence.js

function isAuthor(name, authors) {
    return authors?.people.some((one) => (0,exceptions_file/* person */.MV)(one) === (0,exceptions_file/* person */.MV)(name)) === true;
}
/** Whether those who approved are none of those who wrote. Who cannot be named may be anybody. */
function independence(authors, approvers, demand) {
    const both = [...new Set(approvers.filter((one) => isAuthor(one, authors)))];
    const wrote = `written by ${authors.people.join(', ') || 'nobody that the platform knows'}`;
    const required = demand === 'required';
    if (authors.unknown.length > 0) {
        return {
            status: required ? 'error' : 'warn',
            found: `${wrote}; nobody is known who wrote ${authors.unknown.slice(0, 3).map(independence_short).join(', ')}`,
            advice: 'Let the authors add the e-mail address of their commits to their accounts, or bring the commits by a pull or merge request',
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/manual-job.js
/** A manual job outside of `rules` may fail by default, so the pipeline goes on without it. */
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

// EXTERNAL MODULE: ./lib/src/steps/gate/questions/ask.js
var ask = __webpack_require__(72539);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/row.js


/** A row that passes as it is found, whatever was required of it. */
function checkOf(kind, row, finding) {
    const { id, title, required, source } = row;
    return { id, kind, title, required, source, ...finding, evidence: [] };
}
/** Finds out about one row; whoever does not answer leaves this row without proof, and the others as they are. */
async function asked(kind, row, find) {
    try {
        return checkOf(kind, row, await find());
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return (0,ask/* unanswered */.b)(kind, row, error);
    }
}
/** Undefined where nobody answers. */
async function unlessUnanswered(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
/** Asks at the first call alone. */
function row_once(work) {
    let asking;
    return () => (asking ??= work());
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/approval.js










const kind = 'approval';
/** Who let this run into the environment, and whether they were free to. */
const approval_approval = {
    kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const rows = rowsOf(demands, platform);
        const all = [rows.approvals, rows.authors, rows.first, rows.job].filter((row) => row !== undefined);
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
    const extra = [];
    if (rows.authors !== undefined) {
        extra.push(await asked(kind, rows.authors, async () => independence(await authors(), approversIn(own), demands.authors)));
    }
    if (rows.first !== undefined) {
        extra.push(await asked(kind, rows.first, async () => artifactFirst((await facts()).fixed, own, entry, demands.artifactFirst)));
    }
    if (rows.job !== undefined) {
        extra.push(await asked(kind, rows.job, () => Promise.resolve(jobFinding(entry, demands, platform.run.environment))));
    }
    const given = await weighAll(own, entry, demands, { authors, facts, digest: context.subject.digest }, ports);
    const refusals = own.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : []));
    const finding = weigh(given, [...new Set(refusals)], demands, adviceOf(demands, platform));
    return { checks: [checkOf(kind, rows.approvals, finding), ...extra], approvals: counting(given) };
}
function approversIn(own) {
    return own.flatMap(({ state, reviewer }) => (state === 'approved' ? [reviewer] : []));
}
/** What cannot be found out has a row of its own that says so; here it takes no approval away. */
async function weighAll(own, entry, demands, known, { platform }) {
    const authors = demands.authors === 'required' ? await unlessUnanswered(known.authors()) : undefined;
    const facts = demands.artifactFirst === 'required' ? await unlessUnanswered(known.facts()) : undefined;
    const starters = new Set([...entry.starters, platform.run.actor ?? '', platform.run.firstActor ?? ''].map(exceptions_file/* person */.MV));
    const where = `${platformName(platform)} environment ${demands.environment.name}`;
    return own
        .filter(({ state }) => state === 'approved')
        .map((one) => {
        const flaws = [
            starters.has((0,exceptions_file/* person */.MV)(one.reviewer)) && 'started the run',
            isAuthor(one.reviewer, authors) && 'wrote the change',
            isEarly(one, entry, facts?.fixed) && 'may have approved before the artifact was fixed',
            namesAnother(one, known.digest) && 'approved another digest, by the comment',
        ];
        return weighed(one, where, flaws.find((each) => each !== false));
    });
}
function weighed({ reviewer, at }, where, flaw) {
    const time = at === undefined ? {} : { at: at.toISOString() };
    return { approver: reviewer, ...time, where, ...(flaw !== undefined && { flaw }) };
}
/** Whoever writes down what was approved means that and nothing else. */
function namesAnother({ comment }, digest) {
    const named = comment.match(/sha(?:256|512):[0-9a-f]{7,128}/g) ?? [];
    return named.length > 0 && !named.some((one) => digest?.startsWith(one) === true);
}
function adviceOf(demands, { kind: platform }) {
    const { name } = demands.environment;
    if (platform === 'github' && (0,approval/* asksSeveral */.$x)(demands)) {
        return `GitHub starts a job after one approval, so one job alone never has enough: take approvals from a reviewed file (approval.by: file), or let jobs of this run enter ${name} one after the other, each approved by somebody else, with the gate in the last; a GitLab job waits for them all`;
    }
    return 'Name the environment in the job and let somebody approve who neither started the run nor wrote the change';
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __webpack_require__(11636);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/approval-document.js



const approval_document_keys = ['environment', 'application', 'version', 'digest'];
/** Where the GitOps repository has it. */
function approvalPath(environment, application) {
    return `approvals/${environment}/${application}.yaml`;
}
/** Reads an approval file. Throws UsageError with file, line and column for what is missing or unknown. */
function parseApproval(bytes, path) {
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, path);
    const top = recordOf(document.data);
    if (top?.['apiVersion'] !== 'krci-deploy/v1') {
        throw wrong(document.position([]), 'expected apiVersion: krci-deploy/v1');
    }
    const entry = recordOf(top['approval']);
    if (entry === undefined)
        throw wrong(document.position([]), `expected approval: with ${approval_document_keys.join(', ')}`);
    const extra = [...unknownIn(top, ['apiVersion', 'approval']), ...unknownIn(entry, approval_document_keys)][0];
    if (extra !== undefined) {
        const guess = (0,nearest/* nearest */.p)(extra, approval_document_keys);
        const hint = guess === undefined ? `known here: ${approval_document_keys.join(', ')}` : `did you mean "${guess}"?`;
        throw wrong(document.position(['approval'], extra), `unknown key "${extra.slice(0, 60)}"; ${hint}`);
    }
    const text = (key) => {
        const value = entry[key];
        if (typeof value === 'string' && value !== '' && value.length <= 200)
            return value;
        throw wrong(document.position(['approval'], key), `expected ${key} to be a text`);
    };
    return {
        environment: text('environment'),
        application: text('application'),
        version: text('version'),
        digest: text('digest'),
    };
}
function wrong(at, what) {
    return new errors/* UsageError */.eb('approval-invalid', `${at}: ${what}`);
}
function unknownIn(found, known) {
    return Object.keys(found).filter((key) => !known.includes(key));
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value));
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/approval-file.js










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
            throw new errors/* UsageError */.eb('approval-without-application', `${demands.environment.name} takes approval by a file of the application: give the input "application"`);
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
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, {}, ports)).snapshot();
    const bytes = await snapshot.read(rows.path);
    const bound = boundTo(context, demands, bytes === undefined ? undefined : parseApproval(bytes, rows.path), rows.path);
    const file = checkOf(approval_file_kind, rows.file, bound);
    if (bound.status !== 'pass')
        return { checks: [file] };
    if (snapshot.commit === undefined)
        throw withoutHistory();
    const { repository, branch } = flow.gitops;
    const change = await ports.platform.changeOf({ repository, path: rows.path, ref: snapshot.commit });
    const requests = change.requests.filter(({ base }) => branch === undefined || base === branch);
    return weighRequests(context, demands, rows, { ...change, requests }, file, ports);
}
async function weighRequests(context, demands, rows, change, file, ports) {
    const authors = row_once(async () => ports.platform.authors(await commitRange(context, () => artifactFacts(context, ports))));
    const known = demands.authors === 'required' ? await unlessUnanswered(authors()) : undefined;
    const { actor, firstActor } = ports.platform.run;
    const starters = new Set([actor, firstActor].flatMap((name) => (name === undefined ? [] : [(0,exceptions_file/* person */.MV)(name)])));
    const given = change.requests.flatMap((request) => request.reviews
        .filter(({ state }) => state !== 'rejected')
        .map((review) => approval_file_weighed(review, request, [
        review.state === 'dismissed' && 'the approval was dismissed',
        review.stale && 'approved something else than was merged',
        (0,exceptions_file/* person */.MV)(review.reviewer) === (0,exceptions_file/* person */.MV)(request.author) && 'opened the request',
        change.authors.some((name) => (0,exceptions_file/* person */.MV)(name) === (0,exceptions_file/* person */.MV)(review.reviewer)) && 'wrote the approval file',
        isAuthor(review.reviewer, known) && 'wrote the change',
        starters.has((0,exceptions_file/* person */.MV)(review.reviewer)) && 'started the run',
    ])));
    const refusals = change.requests.flatMap(({ reviews }) => reviews.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : [])));
    const advice = `Change ${rows.path} by a pull or merge request, have it approved as it is merged, and run the gate again`;
    const finding = weigh(given, [...new Set(refusals)], demands, advice);
    const checks = [file, checkOf(approval_file_kind, rows.approvals, change.requests.length > 0 ? finding : unreviewed(finding))];
    const names = given.map(({ approver }) => approver);
    if (rows.authors !== undefined) {
        checks.push(await asked(approval_file_kind, rows.authors, async () => independence(await authors(), names, demands.authors)));
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
function unreviewed(finding) {
    return finding.status === 'pass' ? finding : { ...finding, found: 'no request that brought the file: it was pushed' };
}
/** Whether the file approves this artifact for this environment, and nothing else. */
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
function withoutHistory() {
    return new errors/* UsageError */.eb('approval-without-history', 'expected a GitOps repository with commits, found a plain directory: nobody can have reviewed its approval file');
}

// EXTERNAL MODULE: ./lib/src/web/json.js
var web_json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/change/naming.js
/** Words that may stand between an application and its version. */
const between = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;
/**
 * What of an artifact a ticket's texts name: its digest, or its version beside its application. A version alone names it
 * only where there is no other application that could have it.
 */
function namedIn(texts, subject, isOnly) {
    const { application = '', digest = '', version = '' } = subject;
    const hex = digest.slice(digest.indexOf(':') + 1);
    const wanted = versionForms(version);
    for (const text of texts) {
        const words = naming_wordsOf(text);
        if (hex !== '' && words.includes(hex))
            return { by: 'digest', text: digest };
        if (wanted.length > 0 && namesVersion(words, application.toLowerCase(), wanted, isOnly)) {
            return { by: 'version', text: `${application} ${version}`.trim() };
        }
    }
    return undefined;
}
function namesVersion(words, application, wanted, isOnly) {
    return words.some((word, index) => {
        if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
            return true;
        if (!wanted.includes(word))
            return false;
        const before = words[index - 1] ?? '';
        const earlier = between.has(before) ? words[index - 2] : before;
        return isOnly || (application !== '' && earlier === application);
    });
}
/** With and without v; a tag has _ where a version has +. */
function versionForms(version) {
    if (version === '')
        return [];
    const bare = version.replace(/^v/, '').toLowerCase();
    const forms = [bare, bare.replaceAll('+', '_')];
    return [...new Set([...forms, ...forms.map((form) => `v${form}`)])];
}
/** Whole words: 1.2.3 is not in 1.2.30, nor in 1.2.3-rc.1. A stop at the end of a sentence is no part of one. */
function naming_wordsOf(text) {
    return text
        .slice(0, longestText)
        .toLowerCase()
        .split(/[^0-9a-z.+_-]+/)
        .map((word) => trimmed(word))
        .filter((word) => word !== '');
}
function trimmed(word) {
    let [start, end] = [0, word.length];
    while (start < end && '.-+_'.includes(word[start] ?? ''))
        start += 1;
    while (end > start && '.-+_'.includes(word[end - 1] ?? ''))
        end -= 1;
    return word.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/change/value.js

/**
 * The value at a path such as `status.name` or `items[0].state`; undefined where there is none. A key that is the whole
 * path goes first, as ServiceNow names the fields of what a field refers to.
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
/** Every text and number in a value, however it is nested: labels, lists of versions, documents of paragraphs. */
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/change/judge.js









/** Two clocks may differ so much. */
const skew = 5 * 60_000;
/** Whether a field has one of some values; systems give a name, a number, or both. */
function judgeValue({ record }, path, wanted, advice) {
    const texts = textsIn(valueAt(record, path));
    const found = texts.length === 0 ? `nothing in ${path}` : (0,unreadable/* shown */.SP)([...new Set(texts)].join(', '), 100);
    if (texts.some((text) => wanted.includes(text)))
        return { status: 'pass', found };
    return { status: texts.length === 0 ? 'error' : 'fail', found, advice };
}
/** Whether it is time. Throws EvidenceError for times that cannot be read, and for clocks that disagree. */
function judgeWindow(ticket, system, [from, to], clock) {
    const [start, end] = [timeIn(ticket, from, system), timeIn(ticket, to, system)];
    const now = clock.now();
    if (ticket.date !== undefined && Math.abs(ticket.date.getTime() - now.getTime()) > skew) {
        throw new errors/* EvidenceError */.oe('change-clock-skew', `${system.name} says that it is ${ticket.date.toISOString()}, this machine ${now.toISOString()}; see to the clock that is wrong`);
    }
    const found = `${start.toISOString()} to ${end.toISOString()}`;
    if (now < start)
        return { status: 'fail', found, advice: `Its window is yet to come: wait until ${start.toISOString()}` };
    if (now > end)
        return { status: 'fail', found, advice: 'Its window is over: plan it anew' };
    return { status: 'pass', found };
}
function timeIn({ record }, path, { name, isUtc }) {
    const value = valueAt(record, path);
    const text = textOf(value);
    const time = (0,evidence_origin/* timeOf */.nR)(text);
    if (time !== undefined && (time.zoned || isUtc))
        return new Date(time.at);
    throw new errors/* EvidenceError */.oe('change-without-window', `${name}: expected a time with its zone in ${path}, found ${text === undefined || text === '' ? 'none' : (0,unreadable/* shown */.SP)(text, 40)}; fill it in`);
}
/** ServiceNow gives what it holds beside what it shows, and only the first is in UTC. */
function textOf(value) {
    const held = (0,web_json/* member */.Dc)(value, 'value') ?? value;
    return typeof held === 'string' ? held : undefined;
}
/** Whether it is about this artifact: approved is what it says, not what somebody brings along. */
async function judgeSubject({ record }, { fields }, { subject, flow }, registries) {
    const texts = fields.names.flatMap((path) => textsIn(valueAt(record, path)));
    const named = namedIn(texts, subject, flow?.applications.length === 1);
    if (named !== undefined) {
        const other = named.by === 'version' ? await otherDigest(subject, registries) : undefined;
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
/** The version is a word of whoever runs the gate: where the registry knows it as another artifact, it is a wrong one. */
async function otherDigest({ artifact, version = '', digest }, registries) {
    const tag = (0,tag_name/* tagOfVersion */.m)(version);
    if (artifact === undefined || !(0,tag_name/* isTag */.d)(tag))
        return undefined;
    const repository = registries.open((0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(artifact, { what: 'artifact' })));
    const found = await repository.resolve(tag);
    return found === undefined || found.digest === digest ? undefined : found.digest;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/change/system.js



/** Throws UsageError for a section that leaves out what the system needs. */
function changeSystem(policy, web, where) {
    if (policy.system === undefined || policy.url === undefined)
        throw system_wrong(where, 'expected "system" and "url"');
    const { from, to } = policy.fields;
    if (policy.system !== 'servicenow' && (from === undefined) !== (to === undefined)) {
        throw system_wrong(where, 'expected "fields.from" and "fields.to" together, found one');
    }
    const open = { servicenow, jira, http }[policy.system];
    return open(policy, web, where);
}
/** Table API, `change_request`. Scheduled is -2 and Implement -1; times are in UTC. */
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
            // A query that ServiceNow does not understand gives it all changes there are.
            if (record === undefined || others.length > 0 || !textsIn((0,web_json/* member */.Dc)(record, 'number')).includes(id)) {
                throw notOne(server, id, others.length > 0 ? 'several' : 'another one, or none');
            }
            return { record, date: answer.date };
        },
    };
}
/** REST API, version 2, which Jira Cloud and Data Center have alike. */
function jira({ url, fields, states }, web, where) {
    if (states === undefined)
        throw system_wrong(where, 'expected "states" in which a change may be carried out, found none');
    const server = openServer(url, web, 'Jira', '"Browse projects" of its project');
    const own = { state: 'status.name', names: ['summary', 'description', 'fixVersions'], ...fields };
    const roots = [own.state, own.approval, own.from, own.to, ...own.names].flatMap((path) => path?.split(/[.[]/)[0] ?? []);
    return {
        name: server.name,
        fields: own,
        states,
        isUtc: false,
        async ticket(id) {
            const path = `rest/api/2/issue/${encodeURIComponent(id)}`;
            const answer = await server.ask({ path, query: { fields: [...new Set(roots)].join(',') }, what: `issue ${id}` });
            const key = (0,web_json/* textAt */.$6)(answer.body, 'key');
            // An issue that was moved is given under its new key.
            if (key !== id)
                throw notOne(server, id, key ?? 'none');
            return { record: (0,web_json/* member */.Dc)(answer.body, 'fields'), date: answer.date };
        },
    };
}
/** Any server that gives a ticket as JSON. */
function http({ url, fields, states }, web, where) {
    const { state, names } = fields;
    if (states === undefined || state === undefined || names === undefined) {
        throw system_wrong(where, 'expected "states", "fields.state" and "fields.names", found fewer');
    }
    if (!/^https?:\/\/[^/{}]+\/.*\{ticket\}/.test(url))
        throw system_wrong(where, 'expected {ticket} in the path of the "url"');
    const server = openServer(system_originOf(url), web, 'The change system', 'to read the ticket');
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
function system_originOf(url) {
    const path = url.indexOf('/', 'https://'.length);
    return url.slice(0, path);
}
function openServer(base, web, title, scope) {
    return web.open({ base, service: 'change', title, scope });
}
function notOne(server, id, found) {
    return new errors/* EvidenceError */.oe('change-other-ticket', `${server.name}: expected ${id}, found ${found.slice(0, 60)}; see that the ticket is there`);
}
function system_wrong(where, what) {
    return new errors/* UsageError */.eb('change-invalid', `${where}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/change.js





/** Whether a ticket of change management lets this artifact in, now. A controlled environment cannot do without. */
const change = {
    kind: 'change',
    plan(context, ports) {
        const policy = context.policy?.change;
        return Promise.resolve(policy === undefined ? withoutSection(context, ports) : planned(policy, context, ports.web));
    },
};
/** `controlled` is a promise; where nothing says how it is proven, it is not kept. */
function withoutSection(context, ports) {
    const { environment } = context;
    if (environment?.promotion !== 'controlled')
        return undefined;
    if (asksForApprovals(context, ports))
        return undefined;
    const row = rowOf('change', 'Change management', 'a change ticket, or approvals that are proven', 'default');
    const finding = {
        status: 'error',
        found: `nothing: ${environment.name} is entered under control, and the flow file does not say how that is proven`,
        advice: `Add "change" to gates.${environment.name}, or "approval", or say that its promotion is manual`,
    };
    return { kind: 'change', rows: [row], ask: () => Promise.resolve({ checks: [checkOf('change', row, finding)] }) };
}
/** `minimum: 0` without a group asks nobody, which proves nothing. */
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
        all.push(await asked('change', row, async () => find(ticket, ports)));
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
/** Throws EvidenceError without a ticket, and for one that is not of the kind that counts. */
function ticketId({ ticket, policy }) {
    const { system, prefix = '' } = policy;
    if (ticket === undefined) {
        throw new errors/* EvidenceError */.oe('change-without-ticket', 'expected a change ticket, found none: give the input "change-ticket"');
    }
    if (grammars[system].test(ticket) && ticket.startsWith(prefix))
        return ticket;
    const kind = prefix === '' ? '' : ` that begins with ${prefix}`;
    throw new errors/* EvidenceError */.oe('change-other-ticket', `expected the id of a ${names[system]} ticket${kind}, found ${ticket}`);
}
function change_rowsOf(one) {
    const { policy, system, ticket = 'the ticket', context } = one;
    const { fields, states } = system;
    const { approval, from, to } = fields;
    const rows = [
        {
            row: rowOf('change-state', `State of ${ticket}`, states.join(' or ')),
            find: (found) => judgeValue(found, fields.state, states, 'Bring the change to where it may be carried out'),
        },
    ];
    if (approval !== undefined) {
        rows.push({
            row: rowOf('change-approval', `Approval of ${ticket}`, policy.approvals.join(' or ')),
            find: (found) => judgeValue(found, approval, policy.approvals, 'Have the change approved'),
        });
    }
    if (from !== undefined && to !== undefined) {
        rows.push({
            row: rowOf('change-window', `Window of ${ticket}`, 'open now'),
            find: (found, { clock }) => judgeWindow(found, system, [from, to], clock),
        });
    }
    rows.push({
        row: rowOf('change-subject', `What ${ticket} is about`, 'this version or digest'),
        find: (found, { registries }) => judgeSubject(found, system, context, registries),
    });
    return rows;
}
function rowOf(id, title, required, source = 'flow') {
    return { id, title, required, source, from: 'change management' };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict.js
var verdict = __webpack_require__(89525);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/prometheus.js


/** A server's clock and ours may differ so much. */
const prometheus_skew = 5 * 60_000;
const mostWarnings = 10;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Throws EvidenceError for a result that is not exactly one finite number of now; RemoteError. */
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
        throw noProof(server.name, `expected a number, found ${shown(text)}`, 'see what the query divides by');
    }
    if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > prometheus_skew) {
        const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
        throw noProof(server.name, `expected a value of now, found ${found}`, 'see to the clocks of both machines');
    }
    const warnings = (0,web_json/* listAt */.gT)(answer.body, 'warnings').filter((one) => typeof one === 'string');
    return { value: Number(text), warnings: warnings.slice(0, mostWarnings).map((one) => printable(one)) };
}
/** The `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data, name) {
    const [type, result] = [(0,web_json/* textAt */.$6)(data, 'resultType'), (0,web_json/* member */.Dc)(data, 'result')];
    if (type === 'scalar' && (0,web_json/* isList */.Lv)(result))
        return result;
    if (type !== 'vector' || !(0,web_json/* isList */.Lv)(result)) {
        throw noProof(name, `expected one value, found a ${shown(type)}`, 'ask for an instant vector or a scalar');
    }
    if (result.length === 0) {
        throw noProof(name, 'expected one value, found no series', 'see that the labels of the query fit, and that the metric is collected');
    }
    if (result.length > 1) {
        throw noProof(name, `expected one value, found ${result.length} series`, 'aggregate them with sum, max or avg');
    }
    const pair = (0,web_json/* member */.Dc)(result[0], 'value');
    if ((0,web_json/* isList */.Lv)(pair))
        return pair;
    throw noProof(name, 'expected one value, found a native histogram', 'ask for a quantile of it');
}
function refused(server, { status, body }) {
    const [type, error] = [(0,web_json/* textAt */.$6)(body, 'errorType'), (0,web_json/* textAt */.$6)(body, 'error')];
    return noProof(server.name, `expected a result, found ${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(), 'mend the query');
}
function noProof(name, what, advice) {
    return new errors/* EvidenceError */.oe('metric-without-proof', `${name}: ${what}; ${advice}`);
}
function shown(value) {
    return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}
function printable(text) {
    return text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .slice(0, 200)
        .trim();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/metrics.js





/** What Prometheus says of the environments, before anything enters. */
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
        checks.push(await asked('metrics', metric.row, () => metrics_found(metric, warnings, ports)));
        const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
        checks.push(...said.map((one) => (0,verdict/* warningOf */.aj)('metrics', one, [])));
    }
    return { checks };
}
async function metrics_found({ policy, server, query, source }, warnings, ports) {
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
/** The percentage is of the source's value; of 0 it is 0. */
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
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    checkPolicy(policy, before?.name, where);
    const names = {
        environment: environment?.name,
        source: before?.name,
        application: subject.application,
        flow: flow?.name,
    };
    const compared = policy.within === undefined ? undefined : before?.name;
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
        query: written(policy.query, names, where),
        source: compared === undefined
            ? undefined
            : { environment: compared, query: written(policy.query, { ...names, environment: compared }, where) },
    };
}
function checkPolicy({ query, min, max, within }, source, where) {
    if (min === undefined && max === undefined && within === undefined) {
        throw metrics_wrong(where, 'expected "min", "max" or "within", found none: any value would pass');
    }
    if (within === undefined)
        return;
    if (source === undefined)
        throw metrics_wrong(where, 'there is no environment before it to compare with');
    if (!query.includes('{environment}')) {
        throw metrics_wrong(where, 'expected {environment} in a query that is compared, found none: it would be compared with itself');
    }
}
function serverOf({ server }, web, where) {
    const base = server ?? web.home('prometheus');
    if (base === undefined)
        throw metrics_wrong(where, 'expected a "server", found none, and KRCI_DEPLOY_PROMETHEUS_HOST is not set');
    return web.open({ base, service: 'prometheus', title: 'Prometheus', scope: 'to query it' });
}
/** Names are DNS labels, so they cannot end a string or a selector of PromQL. */
function written(query, names, where) {
    return query.replaceAll(/\{(environment|source|application|flow)\}/g, (_all, name) => {
        const value = names[name];
        if (value !== undefined)
            return value;
        const why = name === 'source' ? 'there is no environment before it' : `give the input "${name}"`;
        throw metrics_wrong(where, `the query has {${name}}, and ${why}`);
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
function metrics_wrong(where, what) {
    return new errors/* UsageError */.eb('metric-invalid', `${where}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/protection.js


const protection_kind = 'protection';
const guards = {
    reviewers: { title: 'Required reviewers', required: 'somebody must approve' },
    'self-review': { title: 'Self-review', required: 'who starts a run cannot approve it' },
    branches: { title: 'Branches', required: 'not every branch may enter' },
    administrators: { title: 'Administrators', required: 'they cannot enter without approval' },
};
const allGuards = ['reviewers', 'self-review', 'branches', 'administrators'];
/** Whether the platform guards the environment at all, before an approval of its is believed. */
const protection = {
    kind: protection_kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const asking = allGuards.filter((guard) => demands.protection[guard] !== 'off' && isKnown(guard, platform));
        if (asking.length === 0)
            return Promise.resolve(undefined);
        const rows = [existence(demands, platform), ...asking.map((guard) => protection_rowOf(guard, demands, platform))];
        return Promise.resolve({
            kind: protection_kind,
            rows,
            ask: async (ports) => ({ checks: await protection_ask(demands, asking, ports.platform) }),
        });
    },
};
/** GitLab has no such setting: its administrators may approve everything. */
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
function protection_rowOf(guard, { source }, platform) {
    return { id: `protection-${guard}`, ...guards[guard], source, from: platformName(platform) };
}
async function protection_ask(demands, asking, platform) {
    const { environment } = demands;
    const found = await platform.protection(environment.name);
    const exists = checkOf(protection_kind, existence(demands, platform), existing(environment.name, found, platform));
    if (found === undefined)
        return [exists];
    const checks = [exists];
    for (const guard of asking) {
        const row = protection_rowOf(guard, demands, platform);
        const find = async () => {
            const { met, found: words, advice } = await guarded(guard, found, environment.name, platform);
            if (met === undefined)
                return { status: 'error', found: words, advice };
            return { status: statusOf(demands.protection[guard], met), found: words, ...(!met && { advice }) };
        };
        checks.push(await asked(protection_kind, row, find));
    }
    return checks;
}
/** GitHub finds an environment however it is spelled; approvals and records go by the name. */
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
async function guarded(guard, found, name, platform) {
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
/** On GitLab a protected environment takes any branch; what counts is the one that this job runs for. */
function jobsBranch({ job }) {
    return {
        met: job?.isProtected,
        found: job === undefined ? 'no job' : `${job.ref} is ${job.isProtected ? '' : 'not '}protected`,
        advice: `Protect the branch or tag ${job?.ref ?? ''} (Settings > Repository > Protected branches)`,
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/sigstore.js


const payloadType = 'application/vnd.in-toto+json';
const fulcio = '1.3.6.1.4.1.57264.1';
/**
 * Verifies Sigstore bundles (sigstore/protobuf-specs, Bundle) of in-toto statements. The function that it returns
 * throws RefusedError `bundle-unverified`. Throws UsageError for a trusted root that is none. Contacts nobody.
 */
async function bundleVerifier(trust) {
    // Loaded here: a gate that asks for no provenance should not pay for it.
    const [{ Verifier, toSignedEntity }, { bundleFromJSON }, material] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
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
            // What somebody else wrote can make a parser trip anywhere; none of it is a signature.
            const why = error instanceof Error ? error.message : 'it cannot be read';
            throw new errors/* RefusedError */.fk('bundle-unverified', (0,unreadable/* shown */.SP)(why, 200));
        }
    };
}
/** What logs and clocks say about a key adds nothing to it, and nobody stands behind them here. */
function withoutLogs(bundle) {
    const { verificationMaterial } = bundle;
    const bare = { ...verificationMaterial, tlogEntries: [], timestampVerificationData: undefined };
    return Object.assign({}, bundle, { verificationMaterial: bare });
}
async function trustMaterial(trust) {
    const [{ toTrustMaterial }, { TrustedRoot }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
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
        // Below: what it is not.
    }
    throw new errors/* UsageError */.eb('invalid-trusted-root', `${trust.name}: expected Sigstore's trusted root as JSON with certificateAuthorities, as \`gh attestation trusted-root\` or \`cosign trusted-root create\` writes it, found something else`);
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

;// CONCATENATED MODULE: ./lib/src/evidence/slsa.js

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
/** Undefined for a statement of another kind, and for what is no statement. */
function readProvenance(payload) {
    const json = slsa_parsed(payload);
    if (!statementTypes.has((0,member/* textIn */.r7)(json, '_type') ?? ''))
        return undefined;
    if ((0,member/* textIn */.r7)(json, 'predicateType') !== 'https://slsa.dev/provenance/v1')
        return undefined;
    const built = (0,member/* memberAt */.mz)(json, 'predicate', 'buildDefinition');
    return {
        subjects: (0,member/* listIn */.Of)(json, 'subject').flatMap((one) => {
            const hexadecimal = (0,member/* textIn */.r7)(one, 'digest', 'sha256');
            return hexadecimal === undefined ? [] : [`sha256:${hexadecimal}`];
        }),
        builder: (0,member/* textIn */.r7)(json, 'predicate', 'runDetails', 'builder', 'id'),
        repository: (0,member/* textIn */.r7)(built, 'externalParameters', 'workflow', 'repository'),
        workflow: (0,member/* textIn */.r7)(built, 'externalParameters', 'workflow', 'path'),
        sources: (0,member/* listIn */.Of)(built, 'resolvedDependencies').flatMap((one) => {
            const uri = (0,member/* textIn */.r7)(one, 'uri');
            if (uri === undefined)
                return [];
            return [{ repository: repositoryOf(uri), commit: (0,member/* textIn */.r7)(one, 'digest', 'gitCommit') }];
        }),
    };
}
/** `git+https://github.com/acme/cart.git@refs/heads/main` is `https://github.com/acme/cart`. */
function repositoryOf(uri) {
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/provenance/judge.js




/** Looks for one bundle that says all that is asked; of the others, the one that came nearest says why not. */
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
 * What the certificate says of the source is the issuer's word and must agree; what the provenance says is the
 * signer's. One of them must say it.
 */
function sourceMiss({ extensions }, made, demand) {
    const from = made.sources.filter(({ repository }) => repository === demand.repository);
    const repositories = [extensions.get(12), made.repository].flatMap((one) => one === undefined ? [] : [repositoryOf(one)]);
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
/** The workflow that it was, where it is another one than is asked for; extension 18 is `<repository>/<path>@<ref>`. */
function workflowMiss(config, made, demand) {
    if (demand.workflow === undefined)
        return undefined;
    const wanted = `${demand.repository}/${demand.workflow}@`;
    if (config !== undefined && !config.startsWith(wanted))
        return config;
    // Where any identity will do, the signer's own word for the workflow is anybody's.
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
var referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/provenance/bundles.js






const artifactType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.\d+\+json|\+json;version=0\.\d+)$/;
const largest = 4 * 1024 * 1024;
const bundles_most = 100;
/** Bundles in files: one, or one a line as `gh attestation download` writes them. Throws EvidenceError. */
async function bundlesIn(patterns, files) {
    const found = [];
    for (const pattern of patterns) {
        const paths = await files.glob(pattern);
        if (paths.length === 0) {
            throw new errors/* EvidenceError */.oe('no-provenance', `there is no file ${pattern}: check that the attestation was downloaded`);
        }
        for (const path of paths) {
            const bytes = await files.read(path);
            if (bytes === undefined || bytes.length > largest) {
                throw new errors/* EvidenceError */.oe('provenance-too-large', `${path}: expected at most ${largest} bytes, found more`);
            }
            const text = new TextDecoder().decode(bytes);
            const lines = isOne(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
            found.push(...lines.map((line) => ({ text: line, item: itemOf(path, bytes) })));
        }
    }
    return bounded(found);
}
/** Bundles beside the artifact, by the referrers API and by the fallback tag. Throws RemoteError. */
async function bundlesBeside(places, digest, registries) {
    const found = new Map();
    for (const place of places) {
        const repository = registries.open(place);
        for (const manifest of await (0,referrers/* referrersOf */.aH)(repository, digest)) {
            const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
            if (!artifactType.test(content.artifactType ?? ''))
                continue;
            const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
            if (layer === undefined || layer.size > largest)
                continue;
            const bytes = await (0,blob_bytes/* bytesOfBlob */.s)(repository, layer);
            const item = itemOf(`${(0,registry_reference/* formatRepository */.Sh)(place)}@${manifest.descriptor.digest}`, bytes);
            found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
        }
    }
    return bounded([...found.values()]);
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
    throw new errors/* RefusedError */.fk('too-many-bundles', `expected at most ${bundles_most} attestations of the artifact, found ${found.length}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/error-code.js
var error_code = __webpack_require__(13412);
;// CONCATENATED MODULE: ./lib/src/evidence/tuf.js






/**
 * The bytes of a target of a TUF repository (The Update Framework's specification 1.0, section 5), by this machine's
 * clock. Nothing is kept: what an earlier run saw does not count. Throws UsageError for a root that is none,
 * EvidenceError for metadata that is not good, and what the mirror throws.
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
    const tuf = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19));
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
        throw new errors/* UsageError */.eb('invalid-tuf-root', `${name}: expected root.json of a TUF repository, signed with its own keys, found something else: ${(0,unreadable/* shown */.SP)((0,error_code/* errorMessage */.g)(error), 200)}`);
    }
}
async function download(target, updater, mirror) {
    const info = await updater.getTargetInfo(target);
    if (info === undefined) {
        throw new errors/* EvidenceError */.oe('tuf-target-missing', `${mirror.name}: expected the target ${target}, found none; see that it is a Sigstore's repository`);
    }
    return (0,promises_.readFile)(await updater.downloadTarget(info));
}
/** The library wraps what a fetcher throws into words of its own, so the first failure is kept here. */
async function openSource(mirror, directory) {
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19));
    let failure;
    async function bytesAt(url, limit) {
        const path = new URL(url).pathname.slice(1);
        const bytes = await mirror.get(path, /^\d+\.root\.json$/.test(path));
        if (bytes === undefined)
            throw new DownloadHTTPError(`there is no ${path}`, 404);
        if (bytes.length > limit) {
            throw new errors/* EvidenceError */.oe('tuf-too-large', `${mirror.name}: expected at most ${limit} bytes as ${path}, found ${bytes.length}; see whether somebody has tampered with it`);
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
    return new errors/* EvidenceError */.oe('tuf-unverified', `${mirror.name}: expected metadata that is good by ${root.name}, found otherwise: ${(0,unreadable/* shown */.SP)(reasonOf(error), 200)}; see whether somebody has tampered with it, whether it is outdated, and whether ${root.name} is its root`);
}
/** The library's message without what it puts before the message of a cause. */
function reasonOf(error) {
    return (0,error_code/* errorMessage */.g)(error).replace(/^Unable to load (?:snapshot metadata|targets) error (?:\w{0,40}Error: )?/, '');
}

;// CONCATENATED MODULE: ./lib/src/evidence/tuf-roots.js
/** The initial root that Sigstore's own library brings for a repository, such as that of the public good instance. */
async function embeddedRoot(mirror) {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.t.bind(__webpack_require__, 8032, 17));
    const seed = Object.entries(seeds).find(([address]) => address === mirror.replace(/\/+$/, ''))?.[1];
    if (seed === undefined)
        return undefined;
    return { name: 'the root that krci-deploy brings', bytes: Buffer.from(seed['root.json'], 'base64') };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/provenance/trust.js





/** As the policy names it, from files beside the flow file. Contacts nobody. Throws UsageError. */
async function plannedTrust(policy, flow, where, ports) {
    const { key, 'trusted-root': root, transparency } = policy;
    const beside = (file) => fileBeside(file, flow, where, ports);
    if (key !== undefined && root === undefined)
        return { kind: 'key', key: publicKey(await beside(key)) };
    if (root === undefined || key !== undefined) {
        throw new errors/* UsageError */.eb('provenance-without-trust', `${where}: expected either "trusted-root" or "key", found ${key === undefined ? 'neither' : 'both'}: it says whose signatures count`);
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
/** The trust itself, asked for where it must be. Throws RemoteError and EvidenceError. */
async function trustNow(trust) {
    if (trust.kind !== 'tuf')
        return trust;
    const { server, initial, transparency } = trust;
    const bytes = await tufTarget('trusted_root.json', initial, {
        name: server.name,
        get: async (path, optional) => {
            // Stores of objects that may not be listed say 403 of what is not there.
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
    throw new errors/* UsageError */.eb('tuf-without-root', `${where}.trusted-root: expected "root", a file of the repository's first root.json, found none, and krci-deploy knows none for ${tuf}`);
}
async function fileBeside(file, flow, where, ports) {
    const name = (0,external_node_path_.join)((0,external_node_path_.dirname)(flow.file), file);
    const bytes = await ports.files.read(name);
    if (bytes !== undefined)
        return { name, bytes };
    throw new errors/* UsageError */.eb('trust-missing', `${where} names ${name}, and there is no such file`);
}
function publicKey({ name, bytes }) {
    const text = new TextDecoder().decode(bytes);
    try {
        if (!text.includes('PRIVATE KEY'))
            return (0,external_node_crypto_.createPublicKey)(text);
    }
    catch {
        // Below: what it is not.
    }
    throw new errors/* UsageError */.eb('invalid-provenance-key', `${name}: expected a public key in PEM, found something else`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/provenance.js








/** Whether the digest was built from this repository and commit by this builder, by a signed word that counts. */
const provenance = {
    kind: 'provenance',
    async plan(context, ports) {
        const policy = context.policy?.provenance;
        const patterns = context.inputs.provenance;
        if (policy === undefined || context.flow === undefined) {
            if (patterns.length === 0)
                return undefined;
            throw new errors/* UsageError */.eb('provenance-without-policy', 'provenance: expected "provenance" among the gates of the environment, which says who must have built it, found none');
        }
        const where = `gates.${context.environment?.name}.provenance`;
        const trust = await plannedTrust(policy, context.flow, where, ports);
        const demand = demandOf(policy, context, trust.kind === 'key', where);
        return provenance_planned(demand, trust, { patterns, places: placesOf(context) });
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
                ...(await bundlesBeside(places, demand.digest, ports.registries)),
            ];
            const { evidence, ...finding } = await judgeProvenance(bundles, demand, await trustNow(trust));
            return { checks: [{ ...checkOf('provenance', row, finding), evidence }] };
        },
    };
}
/** Where the artifact is named, and where a promotion takes it from. */
function placesOf({ flow, environment, subject }) {
    const named = subject.artifact === undefined ? [] : [(0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(subject.artifact, { what: 'artifact' }))];
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || before === undefined || subject.application === undefined)
        return named;
    return [...named, (0,registry_reference/* parseLocation */.zS)(before.registry, (0,questions/* applicationOf */.KM)(flow, subject.application).image)];
}
function demandOf(policy, { subject }, keyed, where) {
    const { digest, commit, application } = subject;
    if (digest === undefined) {
        throw new errors/* UsageError */.eb('provenance-without-artifact', `${where}: expected the input artifact by digest, found none: provenance is about a digest`);
    }
    if (policy.repository === undefined || (policy.repository.includes('{application}') && application === undefined)) {
        throw new errors/* UsageError */.eb('provenance-without-repository', `${where}: expected the source repository in "repository", and the input application where it stands in it`);
    }
    if (!keyed && (policy.issuer === undefined || (policy.identity ?? policy.workflow) === undefined)) {
        throw new errors/* UsageError */.eb('provenance-without-signer', `${where}: expected "issuer", and "identity" or "workflow": anybody can have a certificate for a name of their own`);
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

// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
// EXTERNAL MODULE: ./lib/src/manifests/deployed.js
var manifests_deployed = __webpack_require__(93997);
;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/soak.js











/** Whether the digest has been in the environment before for long enough, by its record, and still is. */
const soak = {
    kind: 'soak',
    plan(context) {
        const least = context.policy?.soak;
        if (least === undefined || context.environment === undefined)
            return Promise.resolve(undefined);
        const one = soakOf(context, least);
        const row = {
            id: 'soak',
            title: `Time in ${one.source.name}`,
            required: `at least ${least}`,
            source: 'flow',
            from: 'promotion records',
        };
        return Promise.resolve({
            kind: 'soak',
            rows: [row],
            ask: async (ports) => ({ checks: [checkOf('soak', row, await soak_found(one, ports))] }),
        });
    },
};
function soakOf({ flow, environment, subject }, least) {
    const where = `gates.${environment?.name}.soak`;
    const source = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || source === undefined) {
        throw new errors/* UsageError */.eb('soak-without-source', `${where}: ${environment?.name} has no environment before it to soak in`);
    }
    if (flow.records === undefined) {
        throw new errors/* UsageError */.eb('soak-without-records', `${where}: the time is read from promotion records; add "records" to ${flow.file}`);
    }
    const { application, digest } = subject;
    if (application === undefined || digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest)) {
        throw new errors/* UsageError */.eb('soak-without-artifact', `${where}: give the inputs "application" and "artifact", by digest`);
    }
    return { flow, source, application: (0,questions/* applicationOf */.KM)(flow, application), digest, least };
}
async function soak_found(one, ports) {
    const entered = await entryOf(one, ports);
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
/** When it entered; the newest time counts, so a return begins anew. Throws EvidenceError where nothing proves it. */
async function entryOf({ flow, source, application, digest }, ports) {
    const location = (0,registry_reference/* parseLocation */.zS)(source.registry, application.image);
    const repository = ports.registries.open(location);
    const entry = { digest, flow: flow.name, application: application.name, environment: source.name };
    const trust = await (0,keys/* trustedKeys */.QD)(flow, ports.files);
    const record = (0,chain/* entryRecord */.mp)(await (0,read/* recordsOf */.M)(repository, digest), entry, trust);
    if (record === undefined) {
        throw new errors/* EvidenceError */.oe('soak-without-record', `expected a record that ${(0,registry_digest/* shortDigest */.VK)(digest)} entered ${source.name} in ${(0,registry_reference/* formatRepository */.Sh)(location)}, found none that counts; promote it there first`);
    }
    const entered = new Date(record.promotion.time);
    if (entered.getTime() <= ports.clock.now().getTime())
        return entered;
    throw new errors/* EvidenceError */.oe('soak-in-the-future', `the record says that it entered ${source.name} at ${record.promotion.time}, which is yet to come; see to the clocks of the machines that promote`);
}
/** The digest that Git names in the source environment, when it is another one. Tags alone say nothing here. */
async function runningInstead({ flow, source, application, digest }, ports) {
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, {}, ports)).snapshot();
    const deployed = await (0,manifests_deployed/* deployedIn */.G)({ ...flow, environments: [source] }, [application], snapshot);
    const [only] = deployed;
    if (only?.unreadable !== undefined)
        throw new errors/* EvidenceError */.oe('soak-unreadable', only.unreadable);
    const now = only?.named.digest;
    return now === undefined || now === digest ? undefined : now;
}
/** `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/sonar/analysis.js



const firstPause = 1000;
const longestPause = 10_000;
/**
 * Waits for the compute engine and finds the analysis that it made, in the project and on the branch that are wanted.
 * Throws EvidenceError for one that failed or is another one, RemoteError when it takes too long.
 */
async function analysisOf(wanted, server, clock) {
    const task = await finishedTask(wanted, server, clock);
    checkTask(task, wanted);
    const id = (0,web_json/* textAt */.$6)(task, 'analysisId');
    if (id === undefined)
        throw analysis_wrong('expected an analysis of the task, found none', 'run the scanner again');
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
            const message = `${server.name}: the analysis still ${words} after ${deadline / 1000} s; wait longer with sonar.deadline, or see the server's queue`;
            throw new errors/* RemoteError */.Hi('sonar-too-slow', message);
        }
        await clock.sleep(pause);
    }
}
function failed(task, status) {
    const words = (0,unreadable/* shown */.SP)((0,web_json/* textAt */.$6)(task, 'errorMessage') ?? '', 200);
    const because = words === '' ? '' : ` (${words})`;
    if (status === 'FAILED')
        return analysis_wrong(`the server could not process the analysis${because}`, 'see its background tasks, and run the scanner again');
    if (status === 'CANCELED')
        return analysis_wrong('the processing of the analysis was cancelled', 'run the scanner again');
    return analysis_wrong(`expected a task with a status, found ${(0,unreadable/* shown */.SP)(status ?? 'none', 40)}`, 'see the server');
}
function checkTask(task, { project, branch }) {
    const type = (0,web_json/* textAt */.$6)(task, 'type');
    if (type !== 'REPORT')
        throw analysis_wrong(`expected a task of type REPORT, found ${(0,unreadable/* shown */.SP)(type ?? 'none', 40)}`, 'give the report-task.txt of a scanner');
    const found = (0,web_json/* textAt */.$6)(task, 'componentKey');
    if (found !== project)
        throw analysis_wrong(`expected an analysis of ${project}, found one of ${(0,unreadable/* shown */.SP)(found ?? 'none', 100)}`, 'give that of this project');
    const request = (0,web_json/* textAt */.$6)(task, 'pullRequest');
    if (request !== undefined) {
        throw analysis_wrong(`expected an analysis of a branch, found one of pull request ${(0,unreadable/* shown */.SP)(request, 20)}`, 'it looks at changed lines alone: analyse the branch');
    }
    const named = (0,web_json/* textAt */.$6)(task, 'branch');
    if (branch !== undefined && named !== undefined && named !== branch) {
        throw analysis_wrong(`expected an analysis of branch ${branch}, found one of ${(0,unreadable/* shown */.SP)(named, 100)}`, 'analyse the branch that is released');
    }
}
/** What the project's branch lists is of that branch, whatever the scanner says. */
async function findAnalysis(id, { project, branch }, server) {
    const { body } = await server.ask({
        path: 'api/project_analyses/search',
        query: { project, ps: '500', ...(branch === undefined ? {} : { branch }) },
        what: `the analyses of ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
    });
    const analysis = (0,web_json/* listAt */.gT)(body, 'analyses').find((one) => (0,web_json/* textAt */.$6)(one, 'key') === id);
    const where = branch === undefined ? 'the main branch' : `branch ${branch}`;
    if (analysis === undefined) {
        throw analysis_wrong(`expected analysis ${(0,unreadable/* shown */.SP)(id, 60)} among those of ${where} of ${project}, found it is none of them`, 'analyse the branch that is released, or name another one with sonar.branch');
    }
    const revision = (0,web_json/* textAt */.$6)(analysis, 'revision');
    if (revision === undefined)
        throw analysis_wrong('the analysis names no commit', 'let the scanner see the Git repository, or set sonar.scm.revision');
    return { id, revision, date: (0,web_json/* textAt */.$6)(analysis, 'date') };
}
function analysis_wrong(what, advice) {
    return new errors/* EvidenceError */.oe('sonar-without-proof', `${what}; ${advice}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/sonar/conditions.js



const conditions_most = 200;
const conditions_number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Judges an answer. Throws EvidenceError for one that is no project status. */
function judgeGate(body, policy, ledger) {
    const project = (0,web_json/* member */.Dc)(body, 'projectStatus');
    const status = (0,web_json/* textAt */.$6)(project, 'status');
    if (status === undefined) {
        throw new errors/* EvidenceError */.oe('sonar-without-status', 'expected the status of a quality gate, found none in the answer');
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
/** Bounds of our own stand beside the server's where its gate counts, and instead of it where it is only shown. */
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
/** The comparator says when a value is bad: GT 5 is at most 5. */
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/sonar/report-task.js



const report_task_largest = 65_536;
/** Throws EvidenceError for a file that is not there, cannot be read, or is of another server or project. */
async function readReportTask(path, expected, files) {
    if (path === undefined) {
        throw new errors/* EvidenceError */.oe('sonar-without-report', 'expected report-task.txt of the scanner, found none: give its path with the input "sonar-report-task"');
    }
    const bytes = await files.read(path);
    if (bytes === undefined) {
        throw new errors/* EvidenceError */.oe('sonar-without-report', `there is no file ${path}: check that the scanner has run`);
    }
    if (bytes.length > report_task_largest)
        throw report_task_wrong(path, `expected at most ${report_task_largest} bytes, found ${bytes.length}`);
    const values = valuesIn(new TextDecoder().decode(bytes), path);
    const taskId = values.get('ceTaskId') ?? '';
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(taskId))
        throw report_task_wrong(path, `expected the id of a task in ceTaskId, found "${(0,unreadable/* shown */.SP)(taskId, 40)}"`);
    checkServer(values.get('serverUrl'), expected.server, path);
    checkTaskUrl(values.get('ceTaskUrl'), taskId, expected.server, path);
    checkValue('projectKey', values.get('projectKey'), expected.project, path);
    if (expected.organization !== undefined)
        checkValue('organization', values.get('organization'), expected.organization, path);
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length, taskId };
}
function valuesIn(text, path) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line.trim()) ?? [];
        if (key === '')
            throw report_task_wrong(path, `expected key=value, found "${(0,unreadable/* shown */.SP)(line, 60)}"`);
        if (values.has(key))
            throw report_task_wrong(path, `${key} is there twice`);
        values.set(key, value);
    }
    return values;
}
function checkServer(found, server, path) {
    if (found === undefined || isBelow(found, server))
        return;
    throw report_task_wrong(path, `expected an analysis by ${server.host}, found one by ${hostOf(found)}: the server is the one that the flow file names`);
}
function checkTaskUrl(found, taskId, server, path) {
    if (found === undefined)
        return;
    if (!isBelow(found, server))
        throw report_task_wrong(path, `expected a task of ${server.host}, found one of ${hostOf(found)}`);
    const named = new URL(found).searchParams.get('id');
    if (named !== taskId)
        throw report_task_wrong(path, `ceTaskId and ceTaskUrl name two tasks: ${taskId} and ${(0,unreadable/* shown */.SP)(named ?? '', 40)}`);
}
/** Behind a proxy a server may think that it is reached by http: the protocol does not count. */
function isBelow(text, server) {
    if (!URL.canParse(text))
        return false;
    const url = new URL(text);
    const base = server.pathname.replace(/\/*$/, '/');
    return url.host === server.host && `${url.pathname.replace(/\/*$/, '')}/`.startsWith(base);
}
function hostOf(text) {
    return URL.canParse(text) ? new URL(text).host : `"${(0,unreadable/* shown */.SP)(text, 60)}"`;
}
function checkValue(key, found, expected, path) {
    if (found === expected)
        return;
    throw report_task_wrong(path, `expected ${key} ${expected}, found ${found === undefined ? 'none' : (0,unreadable/* shown */.SP)(found, 100)}: it is another analysis`);
}
function report_task_wrong(path, what) {
    return new errors/* EvidenceError */.oe('sonar-report-refused', `${path}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/sonar.js







const cloud = 'https://sonarcloud.io';
const row = {
    id: 'sonar-gate',
    title: 'SonarQube quality gate',
    required: 'OK',
    source: 'flow',
    from: 'SonarQube',
};
/** What the quality gate of SonarQube Server or Cloud says about the analysis of this commit. */
const sonar = {
    kind: 'sonar',
    plan(context, { web }) {
        const policy = context.policy?.sonar;
        if (policy === undefined)
            return Promise.resolve(undefined);
        const one = sonarOf(policy, context, web);
        const rows = [policy.gate === 'required' ? row : { ...row, required: 'not gated' }];
        return Promise.resolve({
            kind: 'sonar',
            rows,
            ask: async (ports, ledger) => ({ checks: await sonar_checks(one, ports, ledger) }),
        });
    },
};
function sonarOf(policy, context, web) {
    const where = `gates.${context.environment?.name}.sonar`;
    const { application } = context.subject;
    const { organization } = policy;
    const base = policy.url ?? web.home('sonar') ?? (organization === undefined ? undefined : cloud);
    if (base === undefined) {
        throw sonar_wrong(where, 'expected "url", or "organization" for SonarQube Cloud, found neither, and SONAR_HOST_URL is not set');
    }
    if (policy.project === undefined)
        throw sonar_wrong(where, 'expected the key of the "project", found none: any project would do');
    if (policy.project.includes('{application}') && application === undefined) {
        throw sonar_wrong(where, 'the project has {application}: give the input "application"');
    }
    if (policy.gate === 'shown' && Object.keys(policy.conditions).length === 0) {
        throw sonar_wrong(where, 'the gate is only shown, and there are no "conditions": anything would pass');
    }
    return {
        policy,
        project: policy.project.replaceAll('{application}', application ?? ''),
        server: web.open({
            base,
            service: 'sonar',
            title: organization === undefined ? 'SonarQube' : 'SonarQube Cloud',
            scope: '"Execute Analysis" and "Browse" on the project',
            // A server takes a token as user name, whatever its version; Cloud asks for a bearer token.
            tokenAs: organization === undefined ? 'user' : 'bearer',
        }),
        report: context.inputs['sonar-report-task'],
        binding: (0,gate_binding/* bindingRules */.dQ)(context.inputs, context.policy, context.subject.digest, where),
    };
}
async function sonar_checks(one, ports, ledger) {
    const { policy, project, server, binding } = one;
    if (binding.commit === undefined) {
        throw new errors/* EvidenceError */.oe('sonar-without-commit', 'expected the commit of the artifact, found none: give the input "commit"');
    }
    const { organization, branch } = policy;
    const report = await readReportTask(one.report, { server: server.base, project, organization }, ports.files);
    const wanted = { taskId: report.taskId, project, branch, deadline: (0,duration/* millisecondsOf */.W)(policy.deadline) };
    const analysis = await analysisOf(wanted, server, ports.clock);
    const evidence = [evidenceOf(report, analysis, binding, ports.clock.now())];
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
/** Throws EvidenceError for an analysis of another commit, or one that is too old. */
function evidenceOf(report, analysis, binding, now) {
    const { path, sha256, size } = report;
    const origin = { commits: [[analysis.revision]], digests: [], time: (0,evidence_origin/* timeOf */.nR)(analysis.date) };
    return { path, sha256, size, ...(0,gate_binding/* bind */.oI)(`the analysis of ${path}`, origin, undefined, { ...binding, now }) };
}
function sonar_wrong(where, what) {
    return new errors/* UsageError */.eb('sonar-invalid', `${where}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows/day.js

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
/** `2026-12-20`; throws UsageError for a day that no calendar has. */
function parseDay(text, where) {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        return time / dayLength;
    throw new errors/* UsageError */.eb('window-invalid', `${where}: expected a day such as 2026-12-31, found "${text}"`);
}
/** Minutes of `08:00`. */
function parseTime(text) {
    const [hours = '', minutes = ''] = text.split(':');
    return Number(hours) * 60 + Number(minutes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows/rule.js


const known = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY';
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/**
 * The days of a recurrence rule (RFC 5545, section 3.3.10), as far as it names days of a calendar. `start` is needed with
 * INTERVAL. Throws UsageError for a part that is not known: a rule that is read by half would open on wrong days.
 */
function daysOfRule(text, start, where) {
    const rule = parseRule(text, where);
    checkRule(rule, where);
    if (rule.interval > 1 && start === undefined) {
        throw rule_wrong(where, 'INTERVAL counts from a day: add "start"');
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
            throw rule_wrong(where, `expected NAME=value, found "${part}"`);
        if (!known.split(', ').includes(name))
            throw rule_wrong(where, `expected ${known}, found "${name}"`);
        if (parts.has(name))
            throw rule_wrong(where, `${name} is there twice`);
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
    throw rule_wrong(where, `expected FREQ of DAILY, WEEKLY, MONTHLY or YEARLY, found ${value ?? 'none'}`);
}
function numbersOf(list, least, most, where) {
    return (list?.split(',') ?? []).map((text) => {
        const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
        if (number >= least && number <= most && number !== 0)
            return number;
        throw rule_wrong(where, `expected a number from ${least} to ${most}, found "${text}"`);
    });
}
function weekDayOf(text, where) {
    const [, ordinal = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = codes.indexOf(code);
    const number = ordinal === '' ? undefined : Number(ordinal);
    if (weekday >= 0 && number !== 0 && Math.abs(number ?? 1) <= 53)
        return { ordinal: number, weekday };
    throw rule_wrong(where, `expected a day such as FR, 1MO or -1FR, found "${text}"`);
}
function checkRule({ frequency, days, monthDays, months }, where) {
    const isPeriodic = frequency === 'MONTHLY' || frequency === 'YEARLY';
    if (!isPeriodic && days.some(({ ordinal }) => ordinal !== undefined)) {
        throw rule_wrong(where, 'a day with a number (1MO, -1FR) needs FREQ=MONTHLY or FREQ=YEARLY');
    }
    if (frequency === 'WEEKLY' && monthDays.length > 0)
        throw rule_wrong(where, 'BYMONTHDAY does not go with FREQ=WEEKLY');
    const named = days.length + monthDays.length;
    if (named === 0 && frequency !== 'DAILY') {
        throw rule_wrong(where, `FREQ=${frequency} names no day: add BYDAY${frequency === 'WEEKLY' ? '' : ' or BYMONTHDAY'}`);
    }
    if (frequency === 'MONTHLY' && months.length === 0 && days.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) {
        throw rule_wrong(where, 'no month has more than five of a day');
    }
}
function isMonthDay(number, day) {
    return number > 0 ? day.date === number : day.date === daysInMonth(day) + 1 + number;
}
/** Within the month, or within the year where a yearly rule names no month. */
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
/** Weeks begin on Monday, as RFC 5545 has it when nothing else is said. */
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
function rule_wrong(where, what) {
    return new errors/* UsageError */.eb('window-invalid', `${where}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows/span.js



const span_dayLength = 1440;
/** Throws UsageError for days and times that do not fit together. */
function allowSpan(entry, where) {
    const { from = '00:00', to = '24:00' } = entry;
    if (from === to)
        throw span_wrong(where, `expected a window, found one from ${from} to ${to}`);
    const matches = daysOf(entry, where) ?? always;
    return recurring(matches, parseTime(from), parseTime(to), undefined);
}
/** As `allowSpan`; without days or a rule, from one day or time to another. */
function freezeSpan(entry, where) {
    const { from, to, reason } = entry;
    const matches = daysOf(entry, where);
    const dates = [from, to].filter((text) => text?.includes('-') === true).length;
    if (matches !== undefined || dates === 0) {
        if (dates > 0)
            throw span_wrong(where, 'days that come again take times such as 18:00, not dates');
        if (matches === undefined)
            throw span_wrong(where, 'expected dates in "from" and "to", or "days", or a "rule"');
        if ((from ?? '00:00') === (to ?? '24:00'))
            throw span_wrong(where, `expected a window, found one from ${from} to ${to}`);
        return recurring(matches, parseTime(from ?? '00:00'), parseTime(to ?? '24:00'), reason);
    }
    if (dates < 2 || from === undefined || to === undefined)
        throw span_wrong(where, 'expected a date in both "from" and "to"');
    return dated({ from: startOf(from, where), to: endOf(to, where) }, reason, where);
}
function recurring(matches, from, to, reason) {
    const length = to > from ? to - from : to - from + span_dayLength;
    const startsOn = (day) => (matches(calendarDay(day)) ? [day * span_dayLength + from] : []);
    /** None is longer than a day, so it began on a day or on the one before. */
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
        throw span_wrong(where, 'it ends before it begins');
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
        throw span_wrong(where, 'expected "days" or a "rule", found both');
    if (rule !== undefined)
        return daysOfRule(rule, start, where);
    if (start !== undefined)
        throw span_wrong(where, '"start" is for a "rule"');
    if (days === undefined)
        return undefined;
    const named = new Set(days.flatMap((one) => weekdaysOf(one)));
    return ({ weekday }) => named.has(weekday);
}
/** `mon-thu`, and `fri-mon` over the end of the week. */
function weekdaysOf(text) {
    const [first = '', last = first] = text.split('-');
    const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (from + index) % 7);
}
function always(_day) {
    return true;
}
function span_wrong(where, what) {
    return new errors/* UsageError */.eb('window-invalid', `${where}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows/zone.js

const minute = 60_000;
/** The farthest that clocks are from UTC. */
const farthest = 15 * 60 * minute;
/** Throws UsageError for a name that the IANA database does not have. */
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
        const message = `windows.timezone: expected a zone such as Europe/Berlin, found ${name}`;
        throw new errors/* UsageError */.eb('unknown-timezone', message);
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
/** Clocks run forward around a gap, so halving finds its end. */
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows/calendar.js


const calendar_farthest = 400;
const calendar_dayLength = 1440;
/** Throws UsageError for windows that make no sense. `where` names the section, for messages. */
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
/** It can only open where a window begins or a freeze ends; the first such time that is open is it. */
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/windows.js


/** Whether the environment may be entered at this time. */
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
            ask: ({ clock }) => Promise.resolve({ checks: [checkOf('windows', row, windows_found(calendar, clock.now(), mayOverride))] }),
        });
    },
};
function windows_found(calendar, now, mayOverride) {
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
/** Local time for people, UTC beside it. */
function shownTime(instant, { zone }) {
    const local = new Date(zone.wallOf(instant) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return zone.name === 'UTC' ? `${local} UTC` : `${local} ${zone.name} (${instant.toISOString().slice(0, 16)}Z)`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/questions/kinds.js









/** In the order of the report. A new question is a file beside this one and an entry here. */
const kinds_questions = [
    protection,
    approval_approval,
    approvalFile,
    windows,
    provenance,
    soak,
    metrics,
    sonar,
    change,
];

// EXTERNAL MODULE: ./lib/src/steps/gate/record.js
var record = __webpack_require__(24535);
;// CONCATENATED MODULE: ./lib/src/steps/gate/plan.js

















/** Reads the flow file and finds the reports. Throws UsageError for inputs that do not fit together. */
async function plan(inputs, ports, options = {}) {
    const { flow, environment, where, rules } = await policyOf(inputs, ports);
    const subject = subjectOf(inputs, flow);
    const limits = (0,gate_limits/* limitsOf */.A)(inputs, environment?.gate, where);
    const asked = await planQuestions({ inputs, flow, environment, policy: environment?.gate, subject }, ports);
    if (Object.keys(limits).length === 0 && asked.length === 0)
        throw nothingRequired(where);
    const evidence = await planEvidence(inputs, ports.files);
    const names = flow?.environments.map(({ name }) => name);
    const exceptions = await (0,exceptions_file/* loadExceptions */.Rz)(inputs.exceptions, names, ports.files);
    const vex = await loadVex(inputs.vex, environment?.gate.vulnerabilities?.vex ?? [], ports);
    const read = [
        ...Object.values(evidence).flatMap((one) => one.files.concat(one.baseline.files)),
        flow?.file,
        exceptions?.path,
        ...vex.map(({ path }) => path),
    ];
    const written = filesToWrite(inputs, read, ports.files);
    (0,exceptions_export/* refuseWithoutProduct */.UG)(written.exports, subject);
    const proof = (0,gate_proof/* proofOf */.oX)(subject, flow, environment);
    const emergency = (0,break_glass/* planBreakGlass */.vO)(inputs, environment, proof, asked);
    return {
        subject,
        environment: inputs.environment,
        binding: (0,gate_binding/* bindingRules */.dQ)(inputs, environment?.gate, subject.digest, where),
        policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
        limits,
        evidence,
        settings: readingSettings(inputs, environment?.gate, where),
        questions: asked,
        exceptions,
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
async function recordPlan(inputs, { subject, flow, proof }, { artifactFollows }, ports) {
    if (inputs['what-if'] || inputs['dry-run'])
        return undefined;
    if (artifactFollows === true)
        return (0,record/* planLater */.Mr)(subject, flow, proof, ports);
    const recorded = inputs.record || inputs['break-glass'] !== undefined;
    return recorded ? (0,record/* planRecord */.x1)(subject, flow, proof, ports) : undefined;
}
async function planQuestions(context, ports) {
    const planned = [];
    for (const question of kinds_questions) {
        const one = await question.plan(context, ports);
        if (one !== undefined)
            planned.push(one);
    }
    return planned;
}
function nothingRequired(where) {
    return new errors/* UsageError */.eb('gate-without-checks', `nothing is required (${where}): a gate without checks would open for anything; declare thresholds in the flow file or give one, such as min-line-coverage or max-errors`);
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
        throw new errors/* UsageError */.eb('artifact-without-digest', `artifact: expected a digest (repository@sha256:…), found ${text}; a tag can move, so a verdict is about a digest`);
    }
    if (flow !== undefined && application !== undefined) {
        const { image } = (0,questions/* applicationOf */.KM)(flow, application);
        const path = reference.kind === 'layout' ? reference.directory : reference.repository;
        if (path !== image && !path.endsWith(`/${image}`)) {
            throw new errors/* UsageError */.eb('artifact-of-another-application', `artifact: expected an image of ${application} (${image} in ${flow.file}), found ${text}`);
        }
    }
    return { artifact: (0,registry_reference/* formatReference */.FH)(reference), digest: reference.digest };
}
/** Where everything comes from that decides. */
async function policyIn({ flow, environment, exceptions, vex, }, files) {
    return {
        ...(flow !== undefined && (await policySource(flow.file, files))),
        ...(environment !== undefined && { effective: (0,policy_hash/* policyHash */.t)(environment) }),
        ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
        ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
    };
}
async function policySource(path, files) {
    const bytes = await files.read(path);
    return { path, ...(bytes !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }) };
}


/***/ }),

/***/ 49030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ digestOfVerdict),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


/** Undefined where the flow has no records, or the gate is not about one artifact of one application. */
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
/** The verdict as a record says it; undefined where it proves nothing, neither that the gate is open nor that it is not. */
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
        verdictDigest: digestOfVerdict(verdict),
        time: verdict.at,
        expires: verdict.expires,
        passed: [...new Set(passed)],
        ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
    };
}
/** As `verdict-file` has it. */
function textOf(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function digestOfVerdict(verdict) {
    return (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new TextEncoder().encode(textOf(verdict)));
}


/***/ }),

/***/ 72539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   q: () => (/* binding */ askOne)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** Asks one question. Whoever does not answer has not said yes. */
async function askOne(question, ports, ledger) {
    try {
        const answer = await question.ask(ports, ledger);
        return { ...answer, checks: answer.checks.map((check) => named(check, question)) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return { checks: question.rows.slice(0, 1).map((row) => named(unanswered(question.kind, row, error), question)) };
    }
}
/** Says who was asked. */
function named(check, { rows }) {
    const row = rows.find(({ id }) => id === check.id) ?? rows[0];
    return row === undefined ? check : { ...check, from: row.from };
}
/** A row without proof. */
function unanswered(kind, row, error) {
    const { id, title, required, source } = row;
    const isUnavailable = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi;
    return {
        id,
        kind,
        title,
        required,
        source,
        status: 'error',
        found: isUnavailable ? `no answer: ${error.message}` : error.message,
        advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceIn(error.message),
        ...(isUnavailable && { unavailable: true }),
        evidence: [],
    };
}
/** What comes after what was not found, or after the semicolon of a message: it says what was expected before. */
function adviceIn(message) {
    const before = ['found none: ', '; '].find((mark) => message.includes(mark));
    if (before === undefined)
        return 'See to it, and run the gate again';
    const advice = message.slice(message.lastIndexOf(before) + before.length);
    return `${advice.slice(0, 1).toUpperCase()}${advice.slice(1)}`;
}


/***/ }),

/***/ 24535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ planLater),
/* harmony export */   en: () => (/* binding */ writeLater),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52086);
/* harmony import */ var _records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49761);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49030);







/**
 * Finds the artifact that the verdict is to be written beside. Throws UsageError where the gate is about no artifact of a
 * flow with records, and where the key does not fit; RefusedError where there is no such artifact.
 */
async function planRecord(subject, flow, proof, ports) {
    if (flow === undefined || subject.artifact === undefined || proof === undefined)
        throw noProof(flow);
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFor */ .kC)(ports.recording?.signingKey, trust);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(subject.artifact, { what: 'artifact' }));
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    if (artifact === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('artifact-missing', `record: expected ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(proof.digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(repository)}, found no such artifact: a verdict is written beside what it is about`);
    }
    return { repository, artifact, key, earlier: await earlierRecord(repository, proof, trust, ports) };
}
/** As `planRecord`, for an artifact that will be there once the gate is open; undefined where no record is to be written. */
async function planLater({ artifact }, flow, proof, ports) {
    if (flow === undefined || artifact === undefined || proof === undefined)
        return undefined;
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFor */ .kC)(ports.recording?.signingKey, trust);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(artifact, { what: 'artifact' }));
    return { repository, artifact: undefined, key, earlier: await earlierRecord(repository, proof, trust, ports) };
}
async function earlierRecord(repository, proof, trust, { registries, clock }) {
    const verdicts = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictsOf */ .W5)(registries.open(repository), proof.digest);
    return (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .newestVerdict */ .u)(verdicts, { ...proof, now: clock.now() }, trust);
}
function noProof(flow) {
    const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('record-without-subject', `record: expected a flow file with "records" and the inputs environment, application and artifact by digest, found ${found}: a verdict that is about nothing in particular would open anything`);
}
/** Writes the verdict beside the artifact, unless it is there. What a registry refuses is no reason to hide the verdict. */
async function writeRecord({ record: plan, proof }, verdict, ports) {
    const record = proof && (0,_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(proof, verdict);
    if (plan?.artifact === undefined || record === undefined)
        return { digest: '', written: false };
    const { earlier, repository, artifact, key } = plan;
    if (earlier?.record.verdictDigest === record.verdictDigest)
        return { digest: earlier.digest, written: false };
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    return orFailure(async () => {
        const digest = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .attachVerdict */ .XT)(ports.registries.open(repository), artifact, { record, tool }, key);
        return { digest, written: true };
    });
}
async function orFailure(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return { digest: '', written: false, failure: error };
        throw error;
    }
}
/**
 * Writes the verdict of a gate whose artifact was not there yet, beside where it is by now; nothing where it is not.
 */
async function writeLater({ record: plan, proof }, verdict, repository, ports) {
    if (plan === undefined || proof === undefined)
        return { digest: '', written: false };
    return orFailure(async () => {
        const artifact = await ports.registries.open(repository).resolve(proof.digest);
        return writeRecord({ record: { ...plan, repository, artifact }, proof }, verdict, ports);
    });
}


/***/ }),

/***/ 39587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ readSidecar),
/* harmony export */   n9: () => (/* binding */ sidecarSuffix),
/* harmony export */   yw: () => (/* binding */ refuseOtherBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19711);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74587);
/* harmony import */ var _evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7095);






/** Stands behind the name of the report that a sidecar is about. */
const sidecarSuffix = '.krci.json';
const fields = ['commit', 'digest', 'producedAt', 'sha256'];
const forms = {
    commit: '7 to 64 lower-case hexadecimal digits',
    digest: 'sha256: and 64 lower-case hexadecimal digits',
    producedAt: 'a time with its zone, such as 2026-12-31T08:00:00Z',
    sha256: '64 lower-case hexadecimal digits',
};
/**
 * Reads `<report>.krci.json`, when there is one: `{"commit": …, "digest": …, "producedAt": …, "sha256": …}`, of which
 * sha256 must be there. Throws EvidenceError for one that is malformed.
 */
async function readSidecar(report, files) {
    const path = report + sidecarSuffix;
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    let whole;
    const text = await (0,_evidence_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .U)({ name: path, bytes: once(bytes) });
    await (0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text, { choices: { '': 'build' }, value: (_path, value) => void (whole = value) });
    if (!(0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(whole))
        throw (0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, 'expected a JSON object');
    const found = whole;
    const stray = Object.keys(found).find((key) => !fields.some((known) => known === key));
    if (stray !== undefined)
        throw (0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, `expected ${fields.join(', ')}, found the key ${(0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(stray), 40)}`);
    const field = (name, pattern) => {
        const value = found[name];
        if (value === undefined || (typeof value === 'string' && pattern.test(value)))
            return (0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOr */ .ph)(value);
        const instead = (0,_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? 'an object' : (0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(value), 40);
        throw (0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, `expected ${name} to be ${forms[name]}, found ${instead}`);
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
/** A sidecar about other bytes than the report's was written for another report, or the report was changed since. */
function refuseOtherBytes(path, sidecar, sha256) {
    if (sidecar === undefined || sidecar.reportSha256 === sha256)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe('evidence-tampered', `${sidecar.path}: expected the sha256 of ${path}, ${sha256}, found ${sidecar.reportSha256}: the report is not the one that the sidecar was written for`);
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function withoutHash(path) {
    throw (0,_evidence_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, 'expected sha256, the hash of the report, found none');
}


/***/ }),

/***/ 89525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   aj: () => (/* binding */ warningOf),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30150);

const mostPlaces = 50;
/** Rows for one kind: its requirements, what is only shown, and its warnings. */
function checksOf(kind, limits, assessment) {
    const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
    // Of reports that cannot be used nothing can be shown; when nobody asked for them, that much is said once.
    const required = gated.length > 0 ? gated : kind.rows.slice(0, 1);
    const rows = assessment.problems.length > 0 ? required : kind.rows;
    const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
    const warnings = gated.length > 0 ? (assessment.measured?.warnings ?? []) : [];
    return [...checks, ...warnings.map((warning) => warningOf(kind.kind, warning, assessment.evidence))];
}
/** What leaves the gate open and should be known. */
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
    const places = findings.length > 0 && { findings: findings.slice(0, mostPlaces) };
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
/** The gravest of all rows; what is only shown does not count. */
function verdictOf(checks) {
    for (const status of ['error', 'fail', 'warn']) {
        if (checks.some((check) => check.status === status))
            return status;
    }
    return 'pass';
}


/***/ }),

/***/ 32329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that says what came instead. */
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
/** Counted before anything recursive sees it; brackets in strings do not nest. */
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('answer-unreadable', `${name}: expected an answer in JSON, found ${found}`);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of an object; own ones only, since a server may say `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** A member that is a list, or an empty one. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
