export const id = 5179;
export const ids = [5179];
export const modules = {

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

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
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
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 59:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProtected: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 50036:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ codeQualityText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Writes issues as GitLab's Code Quality report. GitLab shows one for each fingerprint: those alike are numbered. */
function codeQualityText(issues) {
    const counts = new Map();
    const numbered = issues.map((one) => {
        const what = JSON.stringify([nameOf(one), one.path, one.description]);
        const before = counts.get(what) ?? 0;
        counts.set(what, before + 1);
        return entryOf(one, before === 0 ? what : `${what}${before}`);
    });
    return `${JSON.stringify(numbered, null, 2)}\n`;
}
/** The last part of the name of a check, which fingerprints have had since the gate alone wrote them. */
function nameOf({ check }) {
    return check.replace(/^krci-deploy\/gate\//, '');
}
/** Its fingerprint leaves out the line, so that it stays when the code above changes. */
function entryOf({ check, description, severity, path, line }, what) {
    const fingerprint = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(what).digest('hex');
    const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
    return { description, check_name: check, fingerprint, severity, location };
}


/***/ })

};
