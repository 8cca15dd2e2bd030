export const id = 1719;
export const ids = [1719,8322,8945];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
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

/***/ 82610:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withPolicyPositions),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69720);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76585);
/* harmony import */ var _gate_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76849);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32838);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23879);








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

/***/ 7309:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11239);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);




/** Reads that wait together are fetched together. */
const maxReads = 1000;
/**
 * Reads every application in every environment, each from the newest state of its branch, in the order of the flow.
 * Throws RemoteError.
 */
async function deployedIn(flow, applications, { trees }) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapBounded */ .y)(pairs, maxReads, async (pair) => Object.assign({}, pair, await namedIn(flow, pair, await trees.of(pair.environment))));
}
async function namedIn(flow, pair, tree) {
    const images = [];
    let overruledBy;
    let unsettled;
    try {
        for (const place of await (0,_places_js__WEBPACK_IMPORTED_MODULE_1__.placesToRead)(flow, pair, tree)) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(tree, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
            if (named !== undefined)
                overruledBy ??= place.overruledBy;
            if (named !== undefined && place.isUnsettled === true)
                unsettled ??= place.file;
        }
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return {
        named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) },
        ...(overruledBy !== undefined && { overruledBy }),
        ...(unsettled !== undefined && { unsettled }),
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
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
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

/***/ 35787:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ askBefore),
/* harmony export */   u: () => (/* binding */ namesOfBefore)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

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
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
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


/***/ }),

/***/ 58945:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  metrics: () => (/* binding */ metrics)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict = __webpack_require__(28887);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/before.js
var external_before = __webpack_require__(35787);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/prometheus.js


/** Largest difference between a server's clock and this one. */
const skew = 5 * 60_000;
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
    if ((0,json/* textAt */.$6)(answer.body, 'status') !== 'success')
        throw refused(server, answer);
    const [time, text] = pairIn((0,json/* member */.Dc)(answer.body, 'data'), server.name);
    if (typeof text !== 'string' || !number.test(text) || !Number.isFinite(Number(text))) {
        throw noProof(server.name, { expected: 'a number', found: jsonText(text), fix: 'see what the query divides by' });
    }
    if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > skew) {
        const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
        throw noProof(server.name, { expected: 'a value of now', found, fix: 'see to the clocks of both machines' });
    }
    const warnings = (0,json/* listAt */.gT)(answer.body, 'warnings').filter((one) => typeof one === 'string');
    return { value: Number(text), warnings: warnings.slice(0, maxWarnings).map((one) => printable(one)) };
}
/** Returns the `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data, name) {
    const [type, result] = [(0,json/* textAt */.$6)(data, 'resultType'), (0,json/* member */.Dc)(data, 'result')];
    if (type === 'scalar' && (0,json/* isList */.Lv)(result))
        return result;
    if (type !== 'vector' || !(0,json/* isList */.Lv)(result)) {
        throw noProof(name, {
            expected: 'one value',
            found: `a ${jsonText(type)}`,
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
    const pair = (0,json/* member */.Dc)(result[0], 'value');
    if ((0,json/* isList */.Lv)(pair))
        return pair;
    throw noProof(name, { expected: 'one value', found: 'a native histogram', fix: 'ask for a quantile of it' });
}
function refused(server, { status, body }) {
    const [type, error] = [(0,json/* textAt */.$6)(body, 'errorType'), (0,json/* textAt */.$6)(body, 'error')];
    return noProof(server.name, {
        expected: 'a result',
        found: `${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(),
        fix: 'correct the query',
    });
}
function noProof(where, problem) {
    return new errors/* EvidenceError */.oe({ code: 'metric-without-proof', where, ...problem });
}
function jsonText(value) {
    return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}
function printable(text) {
    return text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .slice(0, 200)
        .trim();
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var row = __webpack_require__(42162);
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
        checks.push(await (0,row/* judgedRow */.sV)('metrics', metric.row, () => resultOf(metric, warnings, ports)));
        const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
        checks.push(...said.map((one) => (0,verdict/* warningOf */.aj)('metrics', one, [])));
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
    return before === undefined ? ask(undefined) : (0,external_before/* askBefore */.b)(before, ({ name }) => ask(name));
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
    const compared = policy.within === undefined || before === undefined ? undefined : (0,external_before/* namesOfBefore */.u)(before);
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


/***/ }),

/***/ 42162:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ undefinedIfUnanswered),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   sV: () => (/* binding */ judgedRow)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64075);


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
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .b)(kind, row, error);
    }
}
/** Returns undefined where the server does not answer. */
async function undefinedIfUnanswered(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return undefined;
        throw error;
    }
}
/** Caches the first call's result. */
function once(work) {
    let asking;
    return () => (asking ??= work());
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

/***/ 60638:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   soak: () => (/* binding */ soak)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56620);
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66403);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50342);
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69907);
/* harmony import */ var _flow_deployed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7309);
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55542);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87423);
/* harmony import */ var _records_read_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45615);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28258);
/* harmony import */ var _before_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(35787);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(42162);













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
            title: `Time in ${(0,_before_js__WEBPACK_IMPORTED_MODULE_11__/* .namesOfBefore */ .u)(one.before)}`,
            required: `at least ${least}`,
            source: 'flow',
            from: 'promotion records',
        };
        return Promise.resolve({
            kind: 'soak',
            rows: [row],
            ask: async (ports) => ({
                checks: [(0,_row_js__WEBPACK_IMPORTED_MODULE_12__/* .rowOf */ .OB)('soak', row, await (0,_before_js__WEBPACK_IMPORTED_MODULE_11__/* .askBefore */ .b)(one.before, (source) => soakResult({ ...one, source }, ports)))],
            }),
        });
    },
};
function soakOf({ flow, environment, subject, isEntered = false }, least) {
    const where = `gates.${environment?.name}.soak`;
    const before = flow && environment && (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeOf */ .v8)(flow, environment.name);
    if (flow === undefined || before === undefined || before.all.length + before.any.length === 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-source',
            where,
            found: `${environment?.name} has no environment before it to soak in`,
        });
    }
    if (flow.records === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-records',
            where,
            found: 'the time is read from promotion records',
            fix: `add "records" to ${flow.file}`,
        });
    }
    const { application, digest } = subject;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .isDigest */ .Bc)(digest)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-artifact',
            where,
            expected: 'the artifact that soaks',
            found: 'none',
            fix: 'give the inputs "application" and "artifact", by digest',
        });
    }
    return {
        flow,
        before,
        application: (0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .applicationOf */ .KM)(flow, application),
        digest,
        least,
        entered: isEntered ? environment : undefined,
    };
}
async function soakResult(one, ports) {
    const began = await entryOf(one, ports);
    const other = await runningInstead(one, ports);
    const { source, least, digest, entered } = one;
    if (other !== undefined && entered === undefined) {
        return {
            status: 'fail',
            found: `${source.name} runs ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(other)} now`,
            advice: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} was replaced there; promote it to ${source.name} again, and wait`,
        };
    }
    // It was there when it went on from there: what came after it proves no further time.
    const until = other === undefined || entered === undefined ? undefined : await entryOf({ ...one, source: entered }, ports);
    const spent = Math.max((until ?? ports.clock.now()).getTime() - began.getTime(), 0);
    const ready = new Date(began.getTime() + (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(least));
    const since = `${spanOf(spent)}, since ${began.toISOString()}`;
    const found = until === undefined ? since : `${since} until it entered ${entered?.name} at ${until.toISOString()}`;
    if (spent >= (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(least))
        return { status: 'pass', found };
    if (other === undefined)
        return { status: 'fail', found, advice: `Wait until ${ready.toISOString()}` };
    const advice = `${source.name} runs ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(other)} now; promote ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} there again, and wait`;
    return { status: 'fail', found, advice };
}
/**
 * Returns the time of entry; the newest counts, so a return begins anew.
 * Throws EvidenceError where nothing proves it.
 */
async function entryOf({ flow, source, application, digest }, ports) {
    const location = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .parseLocation */ .zS)(source.registry, application.image);
    const repository = ports.registries.open(location);
    const entry = {
        digest,
        flow: flow.name,
        application: application.name,
        environment: source.name,
        now: ports.clock.now(),
    };
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .trustOf */ .An)(flow, ports.files);
    const records = await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_8__/* .recordsOf */ .M)(repository, digest);
    const record = (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .entryRecord */ .mp)(records, entry, trust);
    if (record === undefined && records.some((one) => (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .faultOf */ .Kl)(one, entry, trust) === 'future')) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'soak-in-the-future',
            found: `the record says that it entered ${source.name} at a time which is yet to come`,
            fix: 'correct the clocks of the machines that promote',
        });
    }
    if (record === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'soak-without-record',
            expected: `a record that ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} entered ${source.name} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .formatRepository */ .Sh)(location)}`,
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
    const branches = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .gitopsBranchesOf */ .OA)(flow, {}, ports);
    const deployed = await (0,_flow_deployed_js__WEBPACK_IMPORTED_MODULE_5__/* .deployedIn */ .G)({ ...flow, environments: [source] }, [application], branches);
    const [only] = deployed;
    if (only?.unreadable !== undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'soak-unreadable', found: only.unreadable });
    const now = only?.named.digest;
    return now === undefined || now === digest ? undefined : now;
}
/** Formats a duration: `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}


/***/ }),

/***/ 58322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  windows: () => (/* binding */ windows)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var external_row = __webpack_require__(42162);
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
            ask: ({ clock }) => Promise.resolve({ checks: [(0,external_row/* rowOf */.OB)('windows', row, windowResult(calendar, clock.now(), mayOverride))] }),
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


/***/ }),

/***/ 61264:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
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
    return { found: `no report in the input "${kind.input}"`, advice: `Give the reports with the input "${kind.input}"` };
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

/***/ 16427:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watch: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27450);
/* harmony import */ var _flow_central_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82610);
/* harmony import */ var _exceptions_approved_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95750);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50342);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28258);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37885);
/* harmony import */ var _external_metrics_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58945);
/* harmony import */ var _external_soak_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60638);
/* harmony import */ var _external_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64075);
/* harmony import */ var _external_windows_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58322);










/**
 * Judges what may change while an artifact takes the traffic: metrics, soak and windows, and the tests of its step. The
 * rest of the gate was about its entry. Throws UsageError for a policy that cannot be asked.
 */
async function watch(artifact, ports) {
    const context = await contextOf(artifact, ports);
    // Exceptions are about findings of reports: none takes a metric or a window away.
    const none = await (0,_exceptions_approved_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerOf */ .X)(undefined, { environment: artifact.environment.name, now: ports.clock.now(), maxTermMs: 0 }, ports);
    const checks = [];
    for (const check of [_external_metrics_js__WEBPACK_IMPORTED_MODULE_6__.metrics, _external_soak_js__WEBPACK_IMPORTED_MODULE_7__.soak, _external_windows_js__WEBPACK_IMPORTED_MODULE_9__.windows]) {
        const planned = await check.plan(context, ports);
        if (planned !== undefined)
            checks.push(...(await (0,_external_run_js__WEBPACK_IMPORTED_MODULE_8__/* .runCheck */ .k)(planned, ports, none)).checks);
    }
    if (artifact.validation === undefined)
        return checks;
    const { validate } = await __webpack_require__.e(/* import() */ 3045).then(__webpack_require__.bind(__webpack_require__, 13045));
    return [...checks, ...(await validate(artifact.validation, context, none, ports))];
}
async function contextOf({ flow, environment: { name }, application, digest, version, metrics: own }, ports) {
    const central = await (0,_flow_central_js__WEBPACK_IMPORTED_MODULE_1__.underCentralPolicy)(flow, ports);
    const environment = (0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(central, name);
    const { metrics: ofGate, soak: time, windows: times } = environment.gate;
    const names = new Set(ofGate?.map((one) => one.name));
    const asked = [...(ofGate ?? []), ...(own ?? []).filter((one) => !names.has(one.name))];
    const reference = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLocation */ .zS)(environment.registry, application.image), { digest });
    return {
        inputs: (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(_declaration_js__WEBPACK_IMPORTED_MODULE_5__/* .declaration */ .H, new Map()),
        flow: central,
        environment,
        policy: {
            ...(asked.length > 0 && { metrics: asked }),
            ...(time !== undefined && { soak: time }),
            ...(times !== undefined && { windows: times }),
        },
        subject: { application: application.name, artifact: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference), digest, version },
        commitInput: 'evidence-commit',
        isEntered: true,
    };
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
