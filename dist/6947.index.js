export const id = 6947;
export const ids = [6947];
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

/***/ 84782:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseDocuments)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

/** Kubernetes reads YAML 1.1: `yes` is true, and a merge key merges. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolYaml11Tag */ .iE, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .binaryTag */ .kt);
/** For the few texts with merge keys: each scalar costs more with them. */
const mergingSchema = schema.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const limits = { maxDepth: 100, maxAliases: 1000 };
/** Values of the documents of a text that have aliases, once these are followed. */
const maxValues = 1_000_000;
/** Characters that are read again because of a continuation line without indentation. */
const maxReread = 16 * 1024 * 1024;
const maxDocuments = 100_000;
/**
 * Parses the documents of a file one by one, so that a broken one does not hide the others. Beyond `most` of them, the
 * last entry is one that says so.
 */
function parseDocuments(text, most = maxDocuments) {
    const budget = { values: maxValues, reread: maxReread };
    const parts = partsOf(text, most + 1);
    const documents = parts.slice(0, most).flatMap((part) => parsePart(part, budget) ?? []);
    const [rest] = parts.slice(most);
    return rest === undefined ? documents : [...documents, { line: rest.line + 1, found: `more than ${most} documents` }];
}
/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;
/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2), up to `most` parts; no scalar can hold such a line. */
function partsOf(text, most) {
    const parts = [];
    let [start, line] = [0, 0];
    for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
        const part = text.slice(start, index);
        if (!holdsNothing.test(part))
            parts.push({ text: part, line });
        line += newlinesIn(part);
        start = index;
        if (parts.length === most)
            return parts;
    }
    parts.push({ text: text.slice(start), line });
    return parts;
}
function newlinesIn(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function parsePart({ text, line }, budget) {
    try {
        const { source, events } = eventsOf(text, budget);
        if (events.length === 0)
            return undefined;
        const [value] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source,
            schema: source.includes('<<') ? mergingSchema : schema,
            ...limits,
        });
        if (events.some(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS))
            spend(value, budget);
        // Few documents have findings; the events of those that have are kept for the next one.
        let kept;
        return { value, lineOf: (path) => line + lineIn(source, (kept ??= (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits)), path) };
    }
    catch (error) {
        // The library says that it may throw others for hostile input, such as a RangeError.
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            return { line: line + 1, found: 'YAML that cannot be read' };
        return { line: line + (error.mark?.line ?? 0) + 1, found: `YAML that does not parse: ${error.reason}` };
    }
}
const maxPadded = 100;
/**
 * Parses events. Go's parser, which Kubernetes uses, lets a quoted text go on at the indentation of its key, and so
 * does Helm's output; space in front of such a line is no part of the text, so that it may be added.
 */
function eventsOf(text, budget) {
    let source = text;
    for (let padded = 0;; padded += 1) {
        try {
            return { source, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits) };
        }
        catch (error) {
            const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB && /deficient indentation/.test(error.reason) ? error.mark : undefined;
            budget.reread -= mark?.position ?? 0;
            if (mark === undefined || mark === null || padded >= maxPadded || budget.reread < 0)
                throw error;
            const lineStart = mark.position - mark.column;
            source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
        }
    }
}
/** Refuses aliases that make a small text large (a "billion laughs"), or that have no end. */
function spend(value, budget) {
    const count = valuesIn(value, new Map());
    if (count === Infinity)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB('an alias within its own anchor');
    if (count > budget.values)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB(`more than ${maxValues} values by its aliases`);
    budget.values -= count;
}
/** Counts the values that a reader would meet; each anchor is counted once, however often it is named. */
function valuesIn(value, counted) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
        return 1;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    counted.set(value, Infinity);
    let count = 1;
    for (const inner of Object.values(value))
        count += valuesIn(inner, counted);
    counted.set(value, count);
    return count;
}
/** Line of a path in a document, from 1. */
function lineIn(source, events, path) {
    let at = 1;
    let found = startOf(events[at]);
    for (const step of path) {
        const next = childAt(source, events, at, step);
        if (next === undefined)
            break;
        ({ value: at, start: found } = next);
    }
    return newlinesIn(source.slice(0, found)) + 1;
}
/** Finds a member of the collection that begins at an event: its value's event, and where its key or item starts. */
function childAt(source, events, collection, step) {
    const parent = events[collection];
    if (parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING && parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return undefined;
    const isMapping = parent.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING;
    let index = 0;
    for (let at = collection + 1; at < events.length && events[at]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP; index += 1) {
        const key = events[at];
        const value = isMapping ? after(events, at) : at;
        const isWanted = isMapping
            ? key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR && (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, key) === String(step)
            : index === step;
        if (isWanted)
            return { value, start: startOf(key) };
        at = after(events, value);
    }
    return undefined;
}
/** Index of the event behind the node that begins at an index. */
function after(events, from) {
    let depth = 0;
    for (let at = from; at < events.length; at += 1) {
        const type = events[at]?.type;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
            depth += 1;
        else if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    return events.length;
}
function startOf(event) {
    if (event === undefined)
        return 0;
    if ('valueStart' in event)
        return event.valueStart;
    if ('start' in event)
        return event.start;
    return 'anchorStart' in event ? event.anchorStart : 0;
}


/***/ }),

/***/ 68883:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ drillForms)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
// EXTERNAL MODULE: ./lib/src/recovery/drills/model.js
var model = __webpack_require__(72134);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/firedrill.js





/** FireDrill's evidence (kirilurbonas/FireDrill, pkg/report/evidence.go), alone or as the predicate of its attestation. */
const fireDrill = {
    documentation: {
        form: 'FireDrill',
        readAs: `its evidence as JSON, alone or with \`.intoto.jsonl\` beside it; its attestation, with the predicate \`${attestations/* fireDrillType */.uR}\``,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR ||
        ((0,json_path/* textIn */.r7)(document, 'tool')?.startsWith('firedrill') === true && (0,json_path/* memberAt */.mz)(document, 'drill') !== undefined),
    read: (document) => {
        const isStatement = (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR;
        return factOf(isStatement ? (0,json_path/* memberAt */.mz)(document, 'predicate') : document);
    },
};
/** It restores into a sandbox that it makes and destroys: a container, or a namespace of a cluster. */
function factOf(evidence) {
    const id = (0,json_path/* textIn */.r7)(evidence, 'backup', 'uri');
    const provider = (0,json_path/* textIn */.r7)(evidence, 'sandbox', 'provider');
    const error = (0,json_path/* textIn */.r7)(evidence, 'error');
    return {
        ...(0,values/* present */.Eb)({
            name: (0,json_path/* textIn */.r7)(evidence, 'drill'),
            started: (0,values/* timeAt */.lC)(evidence, 'startedAt'),
            ready: (0,values/* timeAt */.lC)(evidence, 'finishedAt'),
        }),
        ...(id !== undefined && id !== '' && { backup: { id, ...(0,values/* present */.Eb)({ made: madeIn(evidence) }) } }),
        ...(provider !== undefined && { target: { name: `a sandbox of ${(0,shown/* shown */.S)(provider)}` } }),
        checks: (0,json_path/* listIn */.Of)(evidence, 'checks').slice(0, model/* drillLimits */.K.checks).map(checkOf),
        faults: [
            ...(error === undefined || error === '' ? [] : [`it ended with an error: ${(0,shown/* shown */.S)(error)}`]),
            ...((0,json_path/* memberAt */.mz)(evidence, 'verified') === true ? [] : ['FireDrill says that the recovery is not verified']),
        ],
    };
}
/** Go writes a time that is not known as the year 1. */
function madeIn(evidence) {
    const made = (0,values/* timeAt */.lC)(evidence, 'backup', 'modTime');
    return made !== undefined && made.getTime() > 0 ? made : undefined;
}
/** Checks that look at no data (pkg/verify/verify.go). */
const hollow = new Set(['restoreSucceeded', 'freshness']);
function checkOf(value) {
    const name = (0,json_path/* textIn */.r7)(value, 'name') ?? '';
    const detail = (0,json_path/* textIn */.r7)(value, 'detail');
    const isSkipped = (0,json_path/* isRecord */.u4)(value) && value['skipped'] === true;
    const isPassed = (0,json_path/* isRecord */.u4)(value) && value['passed'] === true;
    return {
        name: (0,shown/* shown */.S)(name),
        result: isSkipped ? 'skipped' : isPassed ? 'passed' : 'failed',
        ...(detail !== undefined && { detail: (0,shown/* shown */.S)(detail, model/* drillLimits */.K.characters) }),
        ...(hollow.has(name) && { isHollow: true }),
    };
}

// EXTERNAL MODULE: ./lib/src/recovery/drills/forms/own.js
var own = __webpack_require__(11415);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/test-result.js




const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * In-toto's test result (in-toto/attestation, spec/predicates/test-result.md). It has no place for backup, target and
 * times: they are the descriptors `backup` and `target` of its configuration, and annotations of the latter.
 */
const testResult = {
    documentation: {
        form: 'in-toto test-result',
        readAs: `statement with the predicate \`${testResultType}\`; \`configuration\` has the descriptors \`backup\` (\`uri\`, annotation \`made\`) and \`target\` (annotations \`environment\`, \`cluster\`, \`namespace\`, \`started\`, \`ready\`, \`of\`, \`source\`)`,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === testResultType,
    read: (document) => test_result_factOf((0,json_path/* memberAt */.mz)(document, 'predicate')),
};
function test_result_factOf(predicate) {
    const descriptors = (0,json_path/* listIn */.Of)(predicate, 'configuration').slice(0, model/* drillLimits */.K.checks);
    const named = (name) => descriptors.find((one) => (0,json_path/* textIn */.r7)(one, 'name') === name);
    const [backup, target] = [named('backup'), named('target')];
    const id = (0,json_path/* textIn */.r7)(backup, 'uri');
    const annotation = (key) => (0,json_path/* textIn */.r7)(target, 'annotations', key);
    const result = (0,json_path/* textIn */.r7)(predicate, 'result');
    return {
        ...(0,values/* present */.Eb)({
            name: annotation('source'),
            environment: annotation('of'),
            started: (0,values/* timeAt */.lC)(target, 'annotations', 'started'),
            ready: (0,values/* timeAt */.lC)(target, 'annotations', 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,values/* present */.Eb)({ made: (0,values/* timeAt */.lC)(backup, 'annotations', 'made') }) } }),
        ...((0,json_path/* isRecord */.u4)(target) && {
            target: {
                name: (0,json_path/* textIn */.r7)(target, 'uri') ?? annotation('namespace') ?? 'target',
                ...(0,values/* present */.Eb)({
                    environment: annotation('environment'),
                    cluster: annotation('cluster'),
                    namespace: annotation('namespace'),
                }),
            },
        }),
        checks: [
            ...checksOf(predicate, 'failedTests', 'failed'),
            ...checksOf(predicate, 'passedTests', 'passed'),
            ...checksOf(predicate, 'warnedTests', 'passed'),
        ],
        faults: result === 'PASSED' || result === 'WARNED' ? [] : [`its result is ${(0,shown/* shown */.S)(result ?? 'none')}`],
    };
}
function checksOf(predicate, key, result) {
    return (0,json_path/* listIn */.Of)(predicate, key)
        .slice(0, model/* drillLimits */.K.checks)
        .map((name) => ({ name: typeof name === 'string' ? (0,shown/* shown */.S)(name) : '', result }));
}

;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms.js



/** Forms of records of a restore. A new one is a file and a line here. */
const drillForms = [own/* own */.ZV, fireDrill, testResult];


/***/ }),

/***/ 11415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ predicateFact),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   a$: () => (/* binding */ drillType)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72951);
/* harmony import */ var _evidence_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14108);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72134);




const drillType = 'https://github.com/kuberocketci/krci-deploy/drill/v1';
const own = {
    documentation: {
        form: '`krci-deploy drill record`',
        readAs: `in-toto statement with the predicate \`${drillType}\`, alone, in a DSSE envelope or a Sigstore bundle`,
    },
    isOne: (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'predicateType') === drillType,
    read: (document) => predicateFact((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document, 'predicate')),
};
/** Reads the members of a predicate; what is absent or of another type is left out. */
function predicateFact(predicate) {
    const id = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'backup', 'id');
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'name');
    return {
        ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
            name: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'source'),
            environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'environment'),
            started: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'started'),
            ready: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ made: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'backup', 'made') }) } }),
        ...(name !== undefined && {
            target: {
                name,
                ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
                    environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'environment'),
                    cluster: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'cluster'),
                    namespace: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'namespace'),
                }),
            },
        }),
        checks: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(predicate, 'checks').slice(0, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.checks).map(checkOf),
        faults: [],
    };
}
/** A result in another word is none that passed. */
function checkOf(value) {
    const result = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'result');
    const detail = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'detail');
    return {
        name: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'name') ?? ''),
        result: result === 'passed' || result === 'skipped' ? result : 'failed',
        ...(detail !== undefined && { detail: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(detail, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.characters) }),
    };
}


/***/ }),

/***/ 72134:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ drillLimits)
/* harmony export */ });
/** Bounds of one record. */
const drillLimits = { checks: 1000, characters: 500 };


/***/ }),

/***/ 86947:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDrills: () => (/* binding */ readDrills)
/* harmony export */ });
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14034);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68883);


/**
 * Reads records of restores from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file. @throws UsageError where the pattern is too wide
 */
async function readDrills(pattern, tree) {
    const { files, problems } = await (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvidence */ .A)(pattern, tree);
    const drills = [];
    const unread = [...problems];
    for (const { file, documents } of files) {
        let unknown = 0;
        for (const { document, attestation } of documents) {
            const form = _forms_js__WEBPACK_IMPORTED_MODULE_1__/* .drillForms */ .P.find((one) => one.isOne(document));
            if (form === undefined)
                unknown += 1;
            else
                drills.push({ ...form.read(document), file, attestation });
        }
        if (unknown > 0)
            unread.push({ file, because: `${unknown} of its documents are of no known form of a drill's record` });
    }
    return { drills, problems: unread };
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
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84782);


/** Bounds of the evidence of one flow. */
const evidenceLimits = {
    files: 500,
    fileBytes: 10 * 1024 * 1024,
    bytes: 64 * 1024 * 1024,
    documents: 50_000,
};
const maxNesting = 5;
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
        if (inner !== undefined && depth < maxNesting)
            addAll(inner, into, depth + 1);
        else
            into.push(value);
    }
}
function itemsOf(value) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'kind')?.endsWith('List') === true ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(value, 'items') : undefined;
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
        problems.push({ file: pattern, because: 'there is no such file' });
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
/** A time at a path (RFC 3339); undefined for any other text. */
function timeAt(value, ...path) {
    const text = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, ...path) ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text))
        return undefined;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time;
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
