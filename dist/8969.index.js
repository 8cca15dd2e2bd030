export const id = 8969;
export const ids = [8969,8258,3988];
export const modules = {

/***/ 56620:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf)
/* harmony export */ });
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Returns the milliseconds of a duration: a number and its unit, such as `30m`, `12h`, `7d` or `4w`. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

/***/ 53988:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundedTokens: () => (/* binding */ boundedTokens)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maxDepth = 200;
const maxTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const maxUncountedLength = 800_000;
/**
 * Parses the concrete syntax of a YAML text, bounded in size and depth before recursive code reads it: a composer that
 * runs out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 */
function boundedTokens(text, refuse) {
    if (text.length > maxUncountedLength)
        checkCount(text, refuse);
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)];
    checkDepth(tokens, refuse);
    return tokens;
}
function checkCount(text, refuse) {
    let count = 0;
    for (const _ of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        count += 1;
        if (count > maxTokens) {
            throw refuse('too-many-nodes', `has more than ${maxTokens} YAML tokens`);
        }
    }
}
function checkDepth(tokens, refuse) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > maxDepth) {
            throw refuse('too-deep', `is nested more than ${maxDepth} levels deep`);
        }
        for (const child of children(token))
            open.push({ token: child, depth: depth + 1 });
    }
}
/** Tokens within a token that may have some themselves. */
function* children(token) {
    if (token.type === 'document' && token.value !== undefined)
        yield token.value;
    if (!('items' in token))
        return;
    for (const { key, value } of token.items) {
        if (key && 'items' in key)
            yield key;
        if (value && 'items' in value)
            yield value;
    }
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

/***/ 17674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
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

/***/ 32162:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlowDocument),
/* harmony export */   q: () => (/* binding */ parseFlowDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53988);



const mebibyte = 1024 * 1024;
/**
 * Parses one YAML 1.2 document, bounded: 1 MiB, 200 levels, 100 alias expansions, no duplicate keys, one document.
 * @throws UsageError that names file, line and column.
 */
function parseFlowDocument(bytes, file) {
    const composed = compose(bytes, file);
    const { documents, at } = composed;
    const [document, second] = documents;
    if (document === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-empty',
            where: file,
            expected: 'a flow (apiVersion: krci-deploy/v1)',
            found: 'an empty file',
        });
    }
    refuseErrors(document, composed);
    if (second !== undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-two-documents',
            where: at(second.range[0]),
            expected: 'one YAML document in a flow file',
            found: 'a second one',
            fix: 'remove it',
        });
    }
    return located(document, file, at);
}
/** As `parseFlowDocument`, for a file of one document or several; empty ones are left out. */
function parseFlowDocuments(bytes, file) {
    const composed = compose(bytes, file);
    const { documents, at } = composed;
    for (const document of documents)
        refuseErrors(document, composed);
    return documents.map((document) => located(document, file, at)).filter(({ data }) => data !== null);
}
function compose(bytes, file) {
    const text = decode(bytes, file);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    for (const { index } of text.matchAll(/^/gm))
        lines.addNewLine(index);
    const tokens = (0,_base_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__.boundedTokens)(text, (code, why) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: `flow-${code}`, where: file, found: `the file ${why}` }));
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__.Composer({ uniqueKeys: true, strict: true, version: '1.2', logLevel: 'error' });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    return { documents: [...composer.compose(tokens)], at, text };
}
function located(document, file, at) {
    return { data: plain(document, file), position: (path, key) => at(offsetOf(document, path, key)) };
}
function refuseErrors({ errors: [problem] }, { at, text }) {
    if (problem === undefined)
        return;
    const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
    if (conflict !== null) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-not-yaml',
            where: at(conflict.index),
            found: 'the marks of a merge that was not finished',
            fix: 'keep one side and remove the lines of <<<<<<<, ======= and >>>>>>>',
        });
    }
    const [reason] = problem.message.split(/ at line \d/);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'flow-not-yaml',
        where: at(problem.pos[0]),
        found: `not valid YAML: ${reason ?? problem.code}`,
    });
}
function decode(bytes, file) {
    if (bytes.length > mebibyte) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-too-large',
            where: file,
            expected: 'a flow file of at most 1 MiB',
            found: `${bytes.length} bytes`,
        });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'flow-not-utf8', where: file, found: 'the file is not UTF-8', fix: 'save it as UTF-8' }, { cause });
    }
}
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'flow-aliases',
            where: file,
            found: 'YAML aliases expand beyond the limit of 100',
            fix: 'write the values out',
        }, { cause });
    }
}
function offsetOf(document, path, key) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (key !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key))
            return pair.key.range?.[0] ?? 0;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
        return node.range[0];
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}


/***/ }),

/***/ 50836:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ homeOfFlow),
/* harmony export */   HX: () => (/* binding */ topOf),
/* harmony export */   j4: () => (/* binding */ readFlowFile),
/* harmony export */   ri: () => (/* binding */ readBeside),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Finds the repository of a flow file; undefined for a file that is in none. */
async function homeOfFlow(file, { files, git }) {
    const whole = files.resolve(file);
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(whole);
    const place = await git.run(['rev-parse', '--is-shallow-repository', '--show-prefix'], { cwd, accept: [128] });
    if (place.exitCode !== 0)
        return undefined;
    const [shallow = '', prefix = ''] = place.text.split('\n');
    return { cwd, path: `${prefix}${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(whole)}`, shallow: shallow === 'true' };
}
/** Returns the top of the work tree that a flow file is in. */
function topOf({ cwd, path }) {
    const parents = path.split('/').slice(1);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, ...parents.map(() => '..'));
}
/**
 * Returns the URL or path of `origin`, where there is one, without credentials.
 * GitLab's runner writes the token of the job into the URL; Git gets the token from the environment here.
 */
async function originOf({ cwd }, git) {
    const { exitCode, text } = await git.run(['config', '--get', 'remote.origin.url'], { cwd, accept: [1, 128] });
    return exitCode === 0 ? text.trim().replace(/^(https?:\/\/)[^/]*@/i, '$1') : undefined;
}
/** Reads a file that the flow names, by its path from the flow file's directory: from the flow's own source. */
async function readBeside(flow, path, files) {
    return flow.source === undefined ? files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(flow.file), path)) : flow.source.read(path);
}
/** Reads the flow file itself, from its own source. */
async function readFlowFile({ source, file }, files) {
    return source === undefined ? files.read(file) : source.bytes;
}


/***/ }),

/***/ 47922:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   t: () => (/* binding */ policyHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/**
 * Computes one digest of an environment's requirements.
 * It covers the effective gate, and the tier and promotion that decide defaults of checks. An edit of the flow file
 * that does not change these keeps the digest, so that a verdict stays valid.
 */
function policyHash({ gate, tier, promotion }) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}
/** Writes JSON with the keys of each object in order, and without undefined values. */
function canonical(value) {
    return JSON.stringify(value, (_key, one) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(one) ? sorted(one) : one));
}
function sorted(tree) {
    return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}


/***/ }),

/***/ 87561:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defaultValidForMs)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);

/** How long a verdict is valid where the flow file does not say it (`records.verdict-valid-for`), in milliseconds. */
const defaultValidForMs = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)('7d');


/***/ }),

/***/ 57410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W0: () => (/* binding */ isSameAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-digest',
        where: what,
        expected: 'sha256: and 64 lower-case hexadecimal digits',
        found: `"${text}"`,
    });
}
function isSameAlgorithm(left, right) {
    return left.slice(0, 7) === right.slice(0, 7);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Shortens a digest to twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ }),

/***/ 64318:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'version',
        expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
        found: `"${version}"`,
    });
}


/***/ }),

/***/ 65616:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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






/** Reads the reports of one kind, one after the other. Loads no reader where there is none. */
async function assess(kind, plan, terms, files) {
    if (plan.files.length + plan.baseline.files.length === 0)
        return withoutReports(plan);
    const open = await kind.load();
    const reading = open(terms.settings);
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
function withoutReports({ problems, baseline }) {
    return { evidence: [], baseline: [], problems: [...problems, ...baseline.problems], measured: undefined };
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


/***/ }),

/***/ 46691:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute),
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js + 1 modules
var declaration = __webpack_require__(37885);
// EXTERNAL MODULE: ./lib/src/steps/gate/policy/explain.js
var explain = __webpack_require__(43320);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/sidecar.js
var sidecar = __webpack_require__(67567);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/assess.js + 2 modules
var assess = __webpack_require__(65616);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js
var kinds = __webpack_require__(37483);
// EXTERNAL MODULE: ./lib/src/exceptions/approved.js + 4 modules
var approved = __webpack_require__(95750);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/purl.js
var purl = __webpack_require__(55990);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
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
        .flatMap((said) => warningOf(said, artifact, seen) ?? []);
    const more = all.length - maxWarnings;
    return more <= 0
        ? all
        : [...all.slice(0, maxWarnings), `${more} more of the VEX statements apply to nothing that was found`];
}
function warningOf({ file, statement }, artifact, { found }) {
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
    const exceptions = await (0,approved/* ledgerOf */.X)(plan.exceptions, { ...plan, now: ports.clock.now() }, ports);
    const statements = createStatements(plan.vex, vexArtifact(plan.subject), ports.clock.now());
    const ledger = withStatements(exceptions, statements);
    const binding = { ...plan.binding, now: ports.clock.now() };
    const files = ports.files.readingAlso(plan.evidenceRoots);
    for (const kind of kinds/* reportChecks */.o) {
        const evidence = plan.evidence[kind.kind];
        if (evidence === undefined)
            continue;
        const assessment = await (0,assess/* assess */.n)(kind, evidence, { ...plan, binding, ledger }, files);
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
// EXTERNAL MODULE: ./lib/src/steps/gate/outputs/report.js
var outputs_report = __webpack_require__(11719);
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

// EXTERNAL MODULE: ./lib/src/report/code-quality.js
var code_quality = __webpack_require__(50036);
// EXTERNAL MODULE: ./lib/src/steps/gate/outputs/text.js
var outputs_text = __webpack_require__(67378);
;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/code-quality.js


/**
 * Writes failures and warnings as GitLab's Code Quality report.
 * There is an issue for each row, at its rule, and one for each finding that has a place in the code.
 */
function codeQualityOf(verdict, places) {
    const rows = verdict.checks.filter((check) => (0,outputs_text/* isClosed */.L)(check) || check.status === 'warn');
    return (0,code_quality/* codeQualityText */.U)([
        ...rows.map((check) => rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.')),
        ...rows.flatMap((check) => findingIssues(check)),
    ]);
}
const severities = { fail: 'critical', error: 'blocker', warn: 'minor' };
function rowIssue(check, place, fallback) {
    const [, path = fallback, line = '1'] = /^(.+):(\d+):\d+$/.exec(place ?? '') ?? [];
    const description = check.status === 'warn' ? check.found : `${check.title}: ${(0,outputs_text/* sentenceOf */.$)(check)}`;
    const severity = severities[check.status === 'fail' || check.status === 'warn' ? check.status : 'error'];
    return { check: nameOf(check.id), description, severity, path, line: Number(line) };
}
function findingIssues({ id, findings = [] }) {
    return findings.map(({ path, line = 1, message }) => ({
        check: nameOf(id),
        description: message,
        severity: 'major',
        path,
        line,
    }));
}
function nameOf(id) {
    return `krci-deploy/gate/${id}`;
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
    const text = [(0,outputs_text/* sentenceOf */.$)(check), ...(check.details ?? [])].join('\n');
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
    const bound = plan.reports.sidecars ? await (0,sidecar/* writeSidecars */.U9)(draft, ports) : draft;
    const verdict = await settle(await (0,break_glass/* followUp */.nF)(bound, ports), plan, ports.files);
    const wrote = await writeVerdict(plan.verdictFile, verdict, ports.files);
    const decisions = (0,explain/* decisionsOf */.bB)(plan, verdict.checks);
    await writeReports(plan.reports, verdict, (0,explain/* placesOf */.ek)(decisions), ports.files);
    await (0,exceptions_export/* writeExports */.BH)(plan.exports, accepted, plan.subject, verdict.at, ports);
    const record = await (0,verdict_record/* writeRecord */.rh)(plan, verdict, ports);
    const failure = failureOf(verdict) ?? record.failure;
    return {
        changed: wrote || record.written,
        headline: headlineOf(verdict),
        outputs: { ...outputsOf(verdict, numbers, plan.verdictFile), record: record.digest },
        data: plan.explain ? { ...verdict, decisions } : verdict,
        report: [...(0,outputs_report/* tasksReport */.nA)(verdict), ...(0,outputs_report/* verdictReport */.mq)(verdict), ...(plan.explain ? (0,explain/* explainReport */.O7)(decisions) : [])],
        isExplained: true,
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
 * The verdict has a word of its own, which holds none of a verdict's; other outputs are empty, JSON has no verdict at
 * its place, and the exit code is that of a closed gate where it would be closed, so that no reader takes the answer
 * for an open gate.
 */
function answerOf(plan, verdict, { word, data } = whatIf) {
    const decisions = (0,explain/* decisionsOf */.bB)(plan, verdict.checks);
    const headline = `${word}: ${headlineOf(verdict, { hypothetical: true })}; this was a question and opens nothing`;
    const failure = failureOf(verdict);
    const answer = failure === undefined ? 'would-open' : 'would-close';
    return {
        changed: false,
        headline,
        outputs: { ...emptyOutputs(), verdict: answer },
        data: { ...data, opens: false, would: { ...verdict, verdict: answer }, ...(plan.explain && { decisions }) },
        report: [
            (0,report/* heading */.R_)(`${word}: this opens nothing`),
            (0,report/* paragraph */.FY)(`${headline}. No verdict and no record was written; run the gate itself for a verdict that counts.`),
            ...(0,outputs_report/* tasksReport */.nA)(verdict),
            ...(0,outputs_report/* verdictReport */.mq)(verdict, answer),
            ...(plan.explain ? (0,explain/* explainReport */.O7)(decisions) : []),
        ],
        isExplained: true,
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
    const state = open ? `open: ${count}` : `closed: ${execute_closed(verdict).length} of ${count}`;
    return hypothetical ? `The gate${into} would be ${state}` : `The gate${into} is ${state}, verdict ${verdict.verdict}`;
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
    const closing = checks.filter((check) => (0,outputs_text/* isClosed */.L)(check));
    const rows = closing.map((check) => ({ level: 'error', title: check.title, message: (0,outputs_text/* sentenceOf */.$)(check) }));
    const places = closing.flatMap(({ title, findings = [] }) => findings.map((one) => {
        const line = one.line === undefined ? {} : { line: one.line };
        return { level: 'error', title, message: one.message, file: one.path, ...line };
    }));
    const warnings = checks
        .filter(({ status }) => status === 'warn')
        .map(({ title, found }) => ({ level: 'warning', title, message: found }));
    return [...[...rows, ...places].slice(0, maxAnnotations), ...warnings.slice(0, maxAnnotations)];
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


/***/ })

};
