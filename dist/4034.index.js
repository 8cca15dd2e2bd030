export const id = 4034;
export const ids = [4034];
export const modules = {

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

/***/ 14650:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ matchingPaths)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17674);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1046);


/**
 * Lists the paths of a tree that a pattern names, sorted. `list` names the files below a directory, '' for the root.
 * @throws UsageError where the pattern is too wide
 */
async function matchingPaths(pattern, list) {
    const found = new Set();
    for (const one of (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .expandBraces */ .PH)(pattern.replace(/^\.\//, ''))) {
        const parts = one.split('/');
        const fixed = parts.findIndex((part) => part.includes('*'));
        const listed = fixed === -1 ? [one] : await list(parts.slice(0, fixed).join('/'));
        for (const path of listed)
            if ((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$h)(one, path))
                found.add(path);
    }
    return [...found].toSorted();
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

/***/ 62069:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ envelopeIn),
/* harmony export */   cR: () => (/* binding */ attestationSuffixes),
/* harmony export */   kV: () => (/* binding */ attestationOf),
/* harmony export */   sM: () => (/* binding */ attestationAbout),
/* harmony export */   uR: () => (/* binding */ fireDrillType)
/* harmony export */ });
/* unused harmony export evidenceType */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _records_dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _records_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6713);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1586);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14108);







/** Ends of the names of signed statements beside a file: those of in-toto and FireDrill, and those of cosign. */
const attestationSuffixes = ['.intoto.jsonl', '.sigstore.json'];
/** Statements about files of evidence: cosign writes them with our predicate. */
const evidenceType = 'https://github.com/kuberocketci/krci-deploy/evidence/v1';
const fireDrillType = 'https://firedrill.dev/drill-evidence/v1';
/** Reads the envelope or bundle that a document is; undefined for any other document. @throws RefusedError */
function envelopeIn(document) {
    const bytes = () => new TextEncoder().encode(JSON.stringify(document));
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'dsseEnvelope') !== undefined)
        return (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(bytes());
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'payloadType') === undefined || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'payload') === undefined)
        return undefined;
    return (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnvelope */ .HT)(bytes());
}
/**
 * Says who signed the statement of an envelope, and when. A statement without a time cannot be held against the days on
 * which its key was valid. @throws RefusedError `record-unreadable`
 */
function attestationOf(envelope) {
    const statement = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(envelope.payload, 'the statement');
    const predicate = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(statement, 'predicate');
    const time = timeOf(predicate);
    if (time === undefined)
        throw (0,_records_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('a time in the signed statement', 'none');
    const flow = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(predicate, 'flow');
    const environments = environmentsOf(predicate);
    return {
        statement,
        attestation: {
            envelope,
            time: time.toISOString(),
            ...(flow !== undefined && { flow }),
            ...(environments !== undefined && { environments }),
        },
    };
}
function timeOf(predicate) {
    const annotated = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(predicate, 'configuration').map((one) => (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(one, 'annotations', 'ready'));
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(predicate, 'time') ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(predicate, 'finishedAt') ?? annotated.find((time) => time !== undefined);
}
function environmentsOf(predicate) {
    const one = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(predicate, 'environment');
    if (one !== undefined)
        return [one];
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(predicate, 'environments') === undefined)
        return undefined;
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(predicate, 'environments').filter((name) => typeof name === 'string');
}
/**
 * Finds the statement about a file among those beside it. Undefined where none is about these bytes: whoever changes a
 * file leaves the statement about what it was.
 */
function attestationAbout(content, beside) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
    const read = (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .documentsOf */ .u)(beside);
    if ('found' in read)
        return undefined;
    for (const document of read.documents.slice(0, maxStatements)) {
        const found = attempt(() => {
            const envelope = envelopeIn(document);
            return envelope && attestationOf(envelope);
        });
        if (found !== undefined && isAbout(found.statement, digest))
            return found.attestation;
    }
    return undefined;
}
const maxStatements = 16;
function isAbout(statement, digest) {
    const type = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(statement, 'predicateType');
    if (type !== evidenceType && type !== fireDrillType)
        return false;
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(statement, 'subject').some((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(one, 'digest', 'sha256') === digest);
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1586:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ evidenceLimits),
/* harmony export */   u: () => (/* binding */ documentsOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84782);
/* harmony import */ var _nesting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22138);



/** Bounds of the evidence of one flow. */
const evidenceLimits = {
    files: 500,
    fileBytes: 10 * 1024 * 1024,
    bytes: 64 * 1024 * 1024,
    documents: 50_000,
};
/** Lists within lists whose items are documents of their own. */
const maxLists = 5;
/** Reads JSON, lines of JSON, or YAML; items of lists are documents of their own. */
function documentsOf(bytes) {
    if (bytes.length > evidenceLimits.fileBytes)
        return { found: `more than ${evidenceLimits.fileBytes} bytes` };
    const text = decoded(bytes);
    if (text === undefined)
        return { found: 'bytes that are no UTF-8' };
    const parsed = /^\s*[{[]/.test(text.slice(0, 1000)) ? fromJson(text) : fromYaml(text);
    if ('found' in parsed)
        return parsed;
    const documents = [];
    addAll(parsed.documents, documents, 0);
    if (documents.length > evidenceLimits.documents)
        return { found: `more than ${evidenceLimits.documents} documents` };
    return documents.length === 0 ? { found: 'nothing' } : { documents };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function fromJson(text) {
    if ((0,_nesting_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooDeep */ .f)(text))
        return { found: `more than ${_nesting_js__WEBPACK_IMPORTED_MODULE_1__/* .maxNesting */ .J} levels of lists and objects` };
    const whole = json(text);
    if (whole !== undefined)
        return { documents: [whole.value] };
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > evidenceLimits.documents)
        return { found: `more than ${evidenceLimits.documents} lines` };
    const documents = [];
    for (const line of lines) {
        const one = json(line);
        // Half a line is half a report.
        if (one === undefined)
            return { found: 'JSON that does not parse' };
        documents.push(one.value);
    }
    return { documents };
}
function json(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
function fromYaml(text) {
    const documents = [];
    for (const document of (0,_objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocuments */ .e)(text, evidenceLimits.documents)) {
        if ('found' in document)
            return { found: `${document.found} (line ${document.line})` };
        if (document.value !== null && document.value !== undefined)
            documents.push(document.value);
    }
    return { documents };
}
function addAll(values, into, depth) {
    for (const value of values) {
        if (into.length > evidenceLimits.documents)
            return;
        const inner = Array.isArray(value) ? value : itemsOf(value);
        if (inner !== undefined && depth < maxLists)
            addAll(inner, into, depth + 1);
        else
            into.push(value);
    }
}
function itemsOf(value) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(value, 'kind')?.endsWith('List') === true ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(value, 'items') : undefined;
}


/***/ }),

/***/ 22138:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ maxNesting),
/* harmony export */   f: () => (/* binding */ isTooDeep)
/* harmony export */ });
/** Levels of lists and objects in one JSON text that are read; what walks a deeper one runs out of stack. */
const maxNesting = 200;
const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);
/** Tells whether a JSON text is nested deeper than is read, without reading it: brackets within texts do not count. */
function isTooDeep(text) {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isText) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                isText = false;
        }
        else if (code === quote)
            isText = true;
        else if (opening.has(code))
            depth += 1;
        else if (closing.has(code))
            depth -= 1;
        if (depth > maxNesting)
            return true;
    }
    return false;
}


/***/ }),

/***/ 14034:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72951);
/* harmony import */ var _files_matching_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14650);
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62069);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1586);





/**
 * Reads the files of a tree that a pattern names, each with the signed statement in it or beside it. What cannot be read
 * is a problem with its file and never left out in silence. @throws UsageError where the pattern is too wide
 */
async function readEvidence(pattern, tree) {
    const reading = { tree, files: [], problems: [] };
    const { files, problems } = reading;
    const paths = (await (0,_files_matching_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchingPaths */ .y)(pattern, (directory) => tree.list(directory))).filter((path, _, all) => !isBeside(path, all));
    let bytes = 0;
    let count = 0;
    for (const file of paths.slice(0, _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceLimits */ .Y.files)) {
        const content = await contentOf(file, reading);
        if (content === undefined)
            continue;
        bytes += content.length;
        count += 1;
        if (bytes > _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceLimits */ .Y.bytes) {
            problems.push({ file, because: `the evidence has more than ${_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceLimits */ .Y.bytes} bytes` });
            break;
        }
        const documents = documentsIn(file, content, await besideOf(file, content, reading), reading);
        if (documents !== undefined)
            files.push({ file, documents });
    }
    if (count === 0 && problems.length === 0)
        problems.push({ file: pattern, because: 'there is no such file', isAbsent: true });
    if (paths.length > _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceLimits */ .Y.files)
        problems.push({ file: pattern, because: `there are more than ${_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceLimits */ .Y.files} files` });
    return { files, problems };
}
/** Whether a file only holds the signed statement about another one that is read. */
function isBeside(path, all) {
    return _attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationSuffixes */ .cR.some((suffix) => path.endsWith(suffix) && all.includes(path.slice(0, -suffix.length)));
}
/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function contentOf(file, { tree, problems }) {
    try {
        return await tree.read(file);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        problems.push({ file, because: error.message });
        return undefined;
    }
}
async function besideOf(file, content, reading) {
    for (const suffix of _attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationSuffixes */ .cR) {
        const beside = await contentOf(file + suffix, reading);
        const found = beside === undefined ? undefined : (0,_attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationAbout */ .sM)(content, beside);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function documentsIn(file, content, beside, { problems }) {
    const read = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .documentsOf */ .u)(content);
    if ('found' in read) {
        problems.push({ file, because: `expected evidence in JSON or YAML, found ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(read.found)}` });
        return undefined;
    }
    return read.documents.flatMap((document) => {
        try {
            const envelope = (0,_attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeIn */ .YC)(document);
            if (envelope === undefined)
                return [{ document, attestation: beside }];
            const { statement, attestation } = (0,_attestations_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationOf */ .kV)(envelope);
            return [{ document: statement, attestation }];
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            problems.push({ file, because: error.message });
            return [];
        }
    });
}


/***/ }),

/***/ 14108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   lz: () => (/* binding */ isObjectOf),
/* harmony export */   vq: () => (/* binding */ namespacedName)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

/** A number of things at a path; undefined unless it is a whole number from 0. */
function countAt(value, ...path) {
    const found = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}
/** A time at a path (RFC 3339); undefined for any other text, and for a day that no month has. */
function timeAt(value, ...path) {
    const text = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, ...path) ?? '';
    const [, day, zone] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
    if (day === undefined || zone === undefined)
        return undefined;
    const time = new Date(text);
    // JavaScript takes the 30th of February for the 2nd of March, and with it an old backup for a newer one.
    const midnight = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || Number.isNaN(midnight.getTime()))
        return undefined;
    return midnight.toISOString().startsWith(day) ? time : undefined;
}
/** Seconds between two times at paths; undefined where one is missing or they are the wrong way round. */
function secondsBetween(value, from, to) {
    const [begin, end] = [timeAt(value, ...from), timeAt(value, ...to)];
    const seconds = begin === undefined || end === undefined ? -1 : (end.getTime() - begin.getTime()) / 1000;
    return seconds < 0 ? undefined : seconds;
}
/** Tells whether a document is an object of an API group and kind, whatever its version. */
function isObjectOf(group, kind) {
    return (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'kind') === kind && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'apiVersion')?.startsWith(`${group}/`) === true;
}
/** `velero/nightly-1`: namespace and name of an object. */
function namespacedName(object) {
    return `${(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(object, 'metadata', 'namespace') ?? ''}/${(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(object, 'metadata', 'name') ?? ''}`;
}
/** Members with a value alone. */
function present(members) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined was left out
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ })

};
