export const id = 5747;
export const ids = [5747];
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

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
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

/***/ 85747:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAnswers: () => (/* binding */ backupAnswers)
});

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var flow_recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/judge.js


const hour = (0,duration/* millisecondsOf */.W)('1h');
/** Judges the backups of one series by the newest of them that restores everything. */
function judge(series, { locations }, demands) {
    const { now, maxAge } = demands;
    if (maxAge === undefined)
        return unproven('the flow does not say how much may be lost', 'write rpo into the section recovery');
    const undated = series.find(({ began }) => began === undefined);
    if (undated !== undefined)
        return unproven(`${nameOf(undated)} tells no time`, 'export the whole list of backups');
    const dated = series.flatMap((one) => {
        return one.began === undefined ? [] : [{ ...one, began: one.began }];
    });
    const future = dated.find(({ began }) => began.getTime() > now.getTime() + hour);
    if (future !== undefined)
        return unproven(`${nameOf(future)} began at ${minute(future.began)}, in the future`, 'correct the clock of its job');
    const ended = dated.filter(({ isRunning }) => isRunning !== true).toSorted((a, b) => +b.began - +a.began);
    return judgeEnded(ended, locations, { ...demands, maxAge });
}
function judgeEnded(ended, locations, demands) {
    const [newest] = ended;
    if (newest === undefined)
        return failed('no backup of it has ended');
    const whole = ended.filter((one) => faultsOf(one, demands).length === 0);
    const [good] = whole;
    const fault = faultsOf(newest, demands)[0];
    const instead = fault === undefined ? '' : `; the newest, ${nameOf(newest)}, is no backup: ${fault}`;
    // A tool that calls nothing complete will do so again at its next run.
    const isHollow = isEmpty(newest) && newest.faults.length === 0;
    if (good === undefined || isHollow)
        return failed(`${nameOf(newest)} is no backup: ${fault ?? ''}`);
    const age = demands.now.getTime() - good.began.getTime();
    if (age > (0,duration/* millisecondsOf */.W)(demands.maxAge))
        return failed(`the newest good backup, ${nameOf(good)}, began at ${minute(good.began)}, more than ${demands.maxAge} ago${instead}`);
    return judgeSize(good, whole, demands) ?? judgeLocation(good, locations, demands) ?? passed(good, whole, instead);
}
function faultsOf(backup, { now }) {
    const { expires, faults } = backup;
    return [
        ...(isEmpty(backup) ? ['nothing is in it'] : []),
        ...faults,
        ...(expires !== undefined && expires <= now ? [`it expired at ${minute(expires)}`] : []),
    ];
}
function isEmpty({ items, bytes }) {
    return items === 0 || bytes === 0;
}
const sizes = [
    ['items', ({ items }) => items],
    ['bytes', ({ bytes }) => bytes],
];
/** Compares with the median of the good ones before; each measure that the tool tells must hold. */
function judgeSize(good, whole, { minimumShare }) {
    if (good.items === undefined && good.bytes === undefined)
        return unproven(`${nameOf(good)} tells neither items nor bytes`, 'add evidence of its tool that tells its size');
    const before = whole.filter((one) => one.began < good.began);
    let compared = 0;
    for (const [noun, of] of sizes) {
        const [own, median] = [of(good), medianOf(before.flatMap((one) => of(one) ?? []))];
        if (own === undefined || median === undefined)
            continue;
        compared += 1;
        const share = `${Math.round(minimumShare * 100)}%`;
        if (own < median * minimumShare)
            return failed(`${nameOf(good)} holds ${own} ${noun}, less than ${share} of ${median} before`);
    }
    if (compared > 0)
        return undefined;
    return unproven(`there is no backup before ${nameOf(good)} to compare it with`, 'keep earlier ones in the evidence');
}
function medianOf(numbers) {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = Math.floor((sorted.length - 1) / 2);
    const [low, high] = [sorted[middle], sorted[Math.ceil((sorted.length - 1) / 2)]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
function judgeLocation(good, locations, { now, maxAge }) {
    if (good.location === undefined)
        return undefined;
    const found = locations.find(({ tool, id }) => tool === good.tool && id === good.location);
    const storage = `the storage ${(0,shown/* shown */.S)(good.location)} of ${nameOf(good)}`;
    if (found === undefined)
        return unproven(`nothing tells whether ${storage} is available`, 'export the BackupStorageLocation with its status');
    if (found.fault !== undefined)
        return failed(`${storage} ${found.fault}`);
    const age = found.seen === undefined ? Number.NaN : now.getTime() - found.seen.getTime();
    if (!(age >= -hour && age <= (0,duration/* millisecondsOf */.W)(maxAge)))
        return unproven(`nobody has looked for ${maxAge} whether ${storage} is available`, 'export it with the backups');
    return undefined;
}
function passed(good, whole, instead) {
    const parts = sizes.flatMap(([noun, of]) => {
        const [own, median] = [
            of(good),
            medianOf(whole.filter((one) => one.began < good.began).flatMap((one) => of(one) ?? [])),
        ];
        return own === undefined ? [] : [`${own} ${noun}${median === undefined ? '' : ` (${median} before)`}`];
    });
    return {
        verdict: 'PASS',
        because: `${nameOf(good)} began at ${minute(good.began)} and holds ${parts.join(', ')}${instead}`,
    };
}
function nameOf({ id }) {
    return (0,shown/* shown */.S)(id.replace(/^\//, ''));
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function failed(because) {
    return { verdict: 'FAIL', because, fix: 'make a backup that succeeds, and export its evidence' };
}
function unproven(because, fix) {
    return { verdict: 'UNPROVEN', because, fix };
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/files/glob.js
var glob = __webpack_require__(17674);
// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/documents.js


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
    for (const document of (0,yaml_document/* parseDocuments */.e)(text)) {
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
    return (0,json_path/* textIn */.r7)(value, 'kind')?.endsWith('List') === true ? (0,json_path/* listIn */.Of)(value, 'items') : undefined;
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/values.js

/** A number of things at a path; undefined unless it is a whole number from 0. */
function countAt(value, ...path) {
    const found = (0,json_path/* memberAt */.mz)(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}
/** A time at a path (RFC 3339); undefined for any other text. */
function timeAt(value, ...path) {
    const text = (0,json_path/* textIn */.r7)(value, ...path) ?? '';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text))
        return undefined;
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
/** Tells whether a document is an object of an API group and kind, whatever its version. */
function isObjectOf(group, kind) {
    return (document) => (0,json_path/* textIn */.r7)(document, 'kind') === kind && (0,json_path/* textIn */.r7)(document, 'apiVersion')?.startsWith(`${group}/`) === true;
}
/** `velero/nightly-1`: namespace and name of an object. */
function namespacedName(object) {
    return `${(0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? ''}/${(0,json_path/* textIn */.r7)(object, 'metadata', 'name') ?? ''}`;
}
/** Members with a value alone. */
function present(members) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined was left out
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/cloudnative-pg.js



/** CloudNativePG tells no size: alone it proves that a backup ended, and not what is in it. */
const cloudNativePg = {
    tool: 'cloudnative-pg',
    documentation: 'CloudNativePG `Backup` (tells no size)',
    isOne: isObjectOf('postgresql.cnpg.io', 'Backup'),
    read: (objects) => ({ backups: objects.map(backup) }),
};
/** Phases of a backup that has ended; every other one is on its way. */
const ended = new Set(['completed', 'failed', 'walArchivingFailing']);
function backup(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const scheduled = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'cnpg.io/scheduled-backup');
    const status = (0,json_path/* memberAt */.mz)(object, 'status');
    const phase = (0,json_path/* textIn */.r7)(status, 'phase') ?? '';
    const hasArchive = (0,json_path/* textIn */.r7)(status, 'beginLSN') !== undefined && (0,json_path/* textIn */.r7)(status, 'endLSN') !== undefined;
    return {
        id: namespacedName(object),
        series: `Cluster/${namespace}/${(0,json_path/* textIn */.r7)(object, 'spec', 'cluster', 'name') ?? ''}`,
        names: scheduled === undefined ? [] : [`ScheduledBackup/${namespace}/${scheduled}`],
        isRunning: !ended.has(phase),
        faults: [
            ...(ended.has(phase) && phase !== 'completed' ? [`its phase is ${(0,shown/* shown */.S)(phase)}`] : []),
            ...(phase === 'completed' && !hasArchive ? ['it names no begin and end in the log of the database'] : []),
        ],
        ...present({ began: timeAt(status, 'startedAt') }),
    };
}

// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/restic.js



/** Snapshots before restic 0.17 tell no size; the summary of the run does, and is merged by the id. */
const resticSnapshots = {
    tool: 'restic',
    documentation: '`restic snapshots --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'short_id') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'tree') !== undefined &&
        Array.isArray((0,json_path/* memberAt */.mz)(document, 'paths')),
    read: (documents) => ({ backups: documents.map(snapshot) }),
};
const resticBackup = {
    tool: 'restic',
    documentation: '`restic backup --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'message_type') !== undefined,
    read: run,
};
/** restic shortens ids to eight digits in some versions. */
function resticId(id) {
    return id.slice(0, 8);
}
function snapshot(document) {
    const texts = (key) => (0,json_path/* listIn */.Of)(document, key).flatMap((one) => (typeof one === 'string' ? [one] : []));
    const summary = (0,json_path/* memberAt */.mz)(document, 'summary');
    return {
        id: resticId((0,json_path/* textIn */.r7)(document, 'id') ?? (0,json_path/* textIn */.r7)(document, 'short_id') ?? ''),
        series: `restic ${(0,json_path/* textIn */.r7)(document, 'hostname') ?? ''}:${texts('paths').toSorted().join(',')}`,
        names: texts('tags'),
        faults: [],
        ...present({ began: timeAt(document, 'time') }),
        ...restic_sizes(summary),
    };
}
/** A run that could not read a file makes a snapshot all the same. */
function run(messages) {
    const errors = messages.filter((one) => ['error', 'exit_error'].includes((0,json_path/* textIn */.r7)(one, 'message_type') ?? '')).length;
    const summaries = messages.filter((one) => (0,json_path/* textIn */.r7)(one, 'message_type') === 'summary');
    const faults = errors === 0 ? [] : [`restic named ${(0,counted/* counted */.h)(errors, 'error')}`];
    return {
        backups: summaries.flatMap((summary) => {
            const id = (0,json_path/* textIn */.r7)(summary, 'snapshot_id');
            // The summary of another command has none.
            return id === undefined ? [] : [{ id: resticId(id), faults, ...began(summary), ...restic_sizes(summary) }];
        }),
        problems: summaries.length === 0 ? ['restic ended without a summary, so that it made no backup'] : [],
    };
}
function began(summary) {
    return present({ began: timeAt(summary, 'backup_start') });
}
function restic_sizes(summary) {
    return present({
        items: countAt(summary, 'total_files_processed'),
        bytes: countAt(summary, 'total_bytes_processed'),
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/k8up.js



/** K8up runs restic: what restic tells of the same snapshot adds its size. */
const k8up = {
    tool: 'restic',
    documentation: 'K8up `Snapshot` (tells no size; `restic` does)',
    isOne: isObjectOf('k8up.io', 'Snapshot'),
    read: (objects) => ({ backups: objects.map(k8up_snapshot) }),
};
function k8up_snapshot(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const paths = (0,json_path/* listIn */.Of)(object, 'spec', 'paths').flatMap((one) => (typeof one === 'string' ? [one] : []));
    return {
        id: resticId((0,json_path/* textIn */.r7)(object, 'spec', 'id') ?? ''),
        series: `k8up ${namespace}:${paths.toSorted().join(',')}`,
        names: [namespace],
        faults: [],
        ...present({ began: timeAt(object, 'spec', 'date') }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/kopia.js




const kopia = {
    tool: 'kopia',
    documentation: '`kopia snapshot list --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'source', 'host') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'source', 'path') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'startTime') !== undefined,
    read: (documents) => ({ backups: documents.map(kopia_snapshot) }),
};
function kopia_snapshot(document) {
    const stats = (0,json_path/* memberAt */.mz)(document, 'stats');
    const summary = (0,json_path/* memberAt */.mz)(document, 'rootEntry', 'summ');
    const incomplete = (0,json_path/* textIn */.r7)(document, 'incomplete') ?? '';
    const source = (key) => (0,json_path/* textIn */.r7)(document, 'source', key) ?? '';
    const tags = (0,json_path/* memberAt */.mz)(document, 'tags');
    // Files that a policy lets it leave out are as lost as the others.
    const unread = (countAt(stats, 'errorCount') ?? 0) + (countAt(stats, 'ignoredErrorCount') ?? 0) ||
        (countAt(summary, 'numFailed') ?? 0);
    return {
        id: (0,json_path/* textIn */.r7)(document, 'id') ?? '',
        series: `kopia ${source('userName')}@${source('host')}:${source('path')}`,
        names: (0,json_path/* isRecord */.u4)(tags) ? Object.values(tags).flatMap((one) => (typeof one === 'string' ? [one] : [])) : [],
        faults: [
            ...(incomplete === '' ? [] : [`it is incomplete (${(0,shown/* shown */.S)(incomplete)})`]),
            ...(unread === 0 ? [] : [`${(0,counted/* counted */.h)(unread, 'file')} could not be read`]),
        ],
        ...present({
            began: timeAt(document, 'startTime'),
            items: countAt(summary, 'files') ?? countAt(stats, 'fileCount'),
            bytes: countAt(summary, 'size') ?? countAt(stats, 'totalSize'),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/velero.js



const group = 'velero.io';
/** `velero backup get -o yaml`, or the objects themselves. */
const velero = {
    tool: 'velero',
    documentation: 'Velero `Backup`',
    isOne: isObjectOf(group, 'Backup'),
    read: (objects) => ({ backups: objects.map(velero_backup) }),
};
/** Copies of single volumes, which belong to a backup. */
const veleroVolumes = {
    tool: 'velero',
    documentation: 'Velero `PodVolumeBackup`, `DataUpload`',
    isOne: (document) => isObjectOf(group, 'PodVolumeBackup')(document) || isObjectOf(group, 'DataUpload')(document),
    read: (objects) => ({ backups: objects.flatMap(volume) }),
};
const veleroLocation = {
    tool: 'velero',
    documentation: 'Velero `BackupStorageLocation`',
    isOne: isObjectOf(group, 'BackupStorageLocation'),
    read: (objects) => ({ backups: [], locations: objects.map(velero_location) }),
};
/** Phases before the last one. */
const running = new Set([
    'New',
    'Queued',
    'ReadyToStart',
    'InProgress',
    'WaitingForPluginOperations',
    'Finalizing',
]);
function velero_backup(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const schedule = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'velero.io/schedule-name');
    const status = (0,json_path/* memberAt */.mz)(object, 'status');
    const phase = (0,json_path/* textIn */.r7)(status, 'phase') ?? 'New';
    const progress = (0,json_path/* memberAt */.mz)(status, 'progress');
    return {
        id: namespacedName(object),
        series: schedule === undefined ? `backups on demand in ${namespace}` : `Schedule/${namespace}/${schedule}`,
        isRunning: running.has(phase),
        faults: running.has(phase) ? [] : [...phaseFaults(phase), ...partFaults(status)],
        location: `${namespace}/${(0,json_path/* textIn */.r7)(object, 'spec', 'storageLocation') ?? 'default'}`,
        ...present({
            began: timeAt(status, 'startTimestamp'),
            expires: timeAt(status, 'expiration'),
            // Velero leaves out numbers that are zero.
            items: progress === undefined || progress === null ? undefined : (countAt(progress, 'itemsBackedUp') ?? 0),
        }),
    };
}
function phaseFaults(phase) {
    return phase === 'Completed' ? [] : [`its phase is ${(0,shown/* shown */.S)(phase)}`];
}
function partFaults(status) {
    const number = (...path) => countAt(status, ...path) ?? 0;
    const pairs = [
        ['items', number('progress', 'totalItems'), number('progress', 'itemsBackedUp')],
        ['snapshots of volumes', number('volumeSnapshotsAttempted'), number('volumeSnapshotsCompleted')],
        ['CSI snapshots', number('csiVolumeSnapshotsAttempted'), number('csiVolumeSnapshotsCompleted')],
        ['operations', number('backupItemOperationsAttempted'), number('backupItemOperationsCompleted')],
    ];
    const hooks = number('hookStatus', 'hooksFailed');
    const errors = number('errors');
    return [
        ...(hooks > 0 ? [`${hooks} of ${number('hookStatus', 'hooksAttempted')} hooks failed`] : []),
        ...(errors > 0 ? [`it had errors (${errors})`] : []),
        ...pairs.flatMap(([what, all, done]) => (done < all ? [`${done} of ${all} ${what} were completed`] : [])),
    ];
}
function volume(object) {
    const name = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'velero.io/backup-name');
    const phase = (0,json_path/* textIn */.r7)(object, 'status', 'phase') ?? 'New';
    if (name === undefined || phase === 'Completed')
        return [];
    const what = (0,json_path/* textIn */.r7)(object, 'spec', 'volume') ?? (0,json_path/* textIn */.r7)(object, 'spec', 'sourcePVC') ?? namespacedName(object);
    const id = `${(0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? ''}/${name}`;
    return [{ id, faults: [`the copy of volume ${(0,shown/* shown */.S)(what)} is ${(0,shown/* shown */.S)(phase)}`] }];
}
function velero_location(object) {
    const phase = (0,json_path/* textIn */.r7)(object, 'status', 'phase');
    return {
        id: namespacedName(object),
        ...present({
            fault: phase === 'Available' ? undefined : `is ${phase === undefined ? 'without a status' : (0,shown/* shown */.S)(phase)}`,
            seen: timeAt(object, 'status', 'lastValidationTime'),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds.js





/** Forms of evidence of backups. A new one is a file and a line here. */
const evidenceKinds = [
    velero,
    veleroVolumes,
    veleroLocation,
    cloudNativePg,
    k8up,
    resticSnapshots,
    resticBackup,
    kopia,
];

;// CONCATENATED MODULE: ./lib/src/recovery/backups/merge.js

/** Puts together what several files and objects tell of one backup; where they disagree, what is worse counts. */
function mergedBackups(told) {
    const merged = new Map();
    for (const one of told) {
        const key = `${one.tool}\n${one.id}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? one : both(known, one));
    }
    return [...merged.values()];
}
function both(one, other) {
    // What was exported while it ran says nothing about its end.
    if (one.isRunning === true && other.isRunning === false)
        return other;
    if (one.isRunning === false && other.isRunning === true)
        return one;
    const series = [one.series, other.series].flatMap((name) => name ?? []).toSorted();
    return {
        tool: one.tool,
        id: one.id,
        file: one.began === undefined ? other.file : one.file,
        ...present({ isRunning: one.isRunning ?? other.isRunning }),
        names: [...new Set([...series, ...(one.names ?? []), ...(other.names ?? [])])],
        faults: [...new Set([...one.faults, ...other.faults])],
        ...present({
            series: series[0],
            began: earliest(one.began, other.began),
            items: least(one.items, other.items),
            bytes: least(one.bytes, other.bytes),
            expires: earliest(one.expires, other.expires),
            location: one.location ?? other.location,
        }),
    };
}
function earliest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one < other ? one : other;
}
function least(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.min(one, other);
}
/** Storage as it was seen last. */
function mergedLocations(told) {
    const merged = new Map();
    for (const one of told) {
        const key = `${one.tool}\n${one.id}`;
        const known = merged.get(key);
        if (known === undefined || (one.seen?.getTime() ?? 0) > (known.seen?.getTime() ?? 0))
            merged.set(key, one);
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/read.js







/**
 * Reads the files of a tree that a pattern names. What cannot be read, or is of no known form, is a problem with its
 * file and never left out in silence. @throws UsageError where the pattern is too wide
 */
async function readEvidence(pattern, tree) {
    const reading = { backups: [], locations: [], problems: [] };
    const paths = await pathsOf(pattern, tree);
    let bytes = 0;
    let files = 0;
    for (const file of paths.slice(0, evidenceLimits.files)) {
        const content = await contentOf(file, tree, reading);
        if (content === undefined)
            continue;
        bytes += content.length;
        files += 1;
        if (bytes > evidenceLimits.bytes) {
            reading.problems.push({ file, because: `the evidence has more than ${evidenceLimits.bytes} bytes` });
            break;
        }
        addFile(file, content, reading);
    }
    if (files === 0 && reading.problems.length === 0)
        reading.problems.push({ file: pattern, because: 'there is no such file' });
    if (paths.length > evidenceLimits.files)
        reading.problems.push({ file: pattern, because: `there are more than ${evidenceLimits.files} files` });
    return {
        backups: mergedBackups(reading.backups),
        locations: mergedLocations(reading.locations),
        problems: reading.problems,
    };
}
/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function contentOf(file, tree, { problems }) {
    try {
        return await tree.read(file);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        problems.push({ file, because: error.message });
        return undefined;
    }
}
async function pathsOf(pattern, tree) {
    const found = new Set();
    for (const one of (0,glob/* expandBraces */.PH)(pattern.replace(/^\.\//, ''))) {
        const parts = one.split('/');
        const fixed = parts.findIndex((part) => part.includes('*'));
        const listed = fixed === -1 ? [one] : await tree.list(parts.slice(0, fixed).join('/'));
        for (const path of listed)
            if ((0,wildcard/* matchesPath */.$h)(one, path))
                found.add(path);
    }
    return [...found].toSorted();
}
function addFile(file, content, { backups, locations, problems }) {
    const read = documentsOf(content);
    if ('found' in read) {
        problems.push({ file, because: `expected evidence in JSON or YAML, found ${(0,shown/* shown */.S)(read.found)}` });
        return;
    }
    const byKind = new Map();
    let unknown = 0;
    for (const document of read.documents) {
        const kind = evidenceKinds.find((one) => one.isOne(document));
        const own = kind === undefined ? undefined : (byKind.get(kind) ?? []);
        own?.push(document);
        if (kind === undefined || own === undefined)
            unknown += 1;
        else
            byKind.set(kind, own);
    }
    if (unknown > 0)
        problems.push({ file, because: `${unknown} of its documents are of no known form of evidence` });
    for (const [kind, documents] of byKind) {
        const told = kind.read(documents);
        for (const one of told.backups)
            backups.push({ ...one, tool: kind.tool, file });
        for (const one of told.locations ?? [])
            locations.push({ ...one, tool: kind.tool });
        for (const because of told.problems ?? [])
            problems.push({ file, because });
    }
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/answers.js






/** Rows of evidence; more are one row with their number. */
const maxRows = 500;
/** Answers for each source that the flow declares, and for each other series that the evidence tells of. */
async function backupAnswers(scene) {
    const pattern = scene.flow.recovery.backups?.evidence;
    if (pattern === undefined)
        return [undeclared(scene)];
    const evidence = await readEvidence(pattern, scene.home);
    const unread = evidence.problems.map(({ file, because }) => {
        return { verdict: 'UNPROVEN', subject: `evidence ${(0,shown/* shown */.S)(file)}`, file, because, fix: 'export it again' };
    });
    const answers = [...unread, ...seriesAnswers(evidence, scene)];
    if (answers.length <= maxRows)
        return answers;
    const because = 'they were not judged';
    const rest = { verdict: 'UNPROVEN', subject: `${answers.length - maxRows} more rows`, because };
    return [...answers.slice(0, maxRows), rest];
}
function undeclared({ environments }) {
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'the flow names no evidence of backups',
        fix: 'let a job export what its tool tells of backups, and name the files in recovery.backups.evidence',
    };
}
function seriesAnswers(evidence, scene) {
    const tools = new Set(evidence.backups.flatMap((one) => (one.series === undefined ? [] : [one.tool])));
    // A part whose backup is not in its tool's list any more is of a backup that was deleted.
    const known = evidence.backups.filter((one) => one.series !== undefined || !tools.has(one.tool));
    const series = (0,group_by/* groupBy */.$)(known, (one) => one.series ?? `backup ${one.id}`);
    const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
    const claimed = new Set();
    const declared = sources.flatMap(([name, source]) => {
        const own = [...series].filter(([title, backups]) => isOf(name, source, title, backups));
        for (const [title] of own)
            claimed.add(title);
        if (!isAsked(source, scene))
            return [];
        const about = { subject: `backup ${name}`, ...environmentOf(source, scene) };
        if (own.length === 0)
            return [{ ...about, ...missing(name, source) }];
        return own.map(([title, backups]) => answerOf({ ...about, subject: `${about.subject} (${(0,shown/* shown */.S)(title)})` }, backups, evidence, source, scene));
    });
    const others = [...series].filter(([title]) => !claimed.has(title));
    return [
        ...declared,
        ...others.map(([title, backups]) => answerOf({ subject: (0,shown/* shown */.S)(title) }, backups, evidence, {}, scene)),
    ];
}
function isOf(name, { schedule }, title, backups) {
    const names = new Set([title, ...backups.flatMap((one) => one.names ?? [])]);
    return names.has(name) || (schedule !== undefined && [...names].some((one) => (0,flow_recovery/* isExternal */.ge)(one, { object: schedule })));
}
/** Tells whether a source serves an application, or an environment that is verified. */
function isAsked({ of }, { flow, environments }) {
    const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
    return of?.every((name) => left.some((one) => one.name === name)) !== true;
}
function environmentOf({ of = [] }, { environments }) {
    const own = environments.filter(({ name }) => of.includes(name));
    const [only] = own.length > 0 ? own : environments;
    return only !== undefined && (own.length === 1 || environments.length === 1) ? { environment: only.name } : {};
}
function missing(name, { schedule }) {
    const known = schedule === undefined ? name : `${name} or ${schedule}`;
    return {
        verdict: 'UNPROVEN',
        because: `no evidence tells of a backup that is named ${known}`,
        fix: 'export its evidence, or name its series or its tag',
    };
}
function answerOf(about, backups, evidence, source, scene) {
    const judged = judge(backups, evidence, demandsOf(source, scene));
    const [newest] = backups.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
    const file = newest?.file;
    const place = file === undefined ? {} : { file };
    if (judged.verdict !== 'PASS')
        return { ...about, ...place, ...judged };
    const { records } = scene.flow;
    const mustBeSigned = (records?.trustedKeys.length ?? 0) + (records?.trustedIdentities.length ?? 0) > 0;
    const because = `${judged.because}; unsigned`;
    if (!mustBeSigned)
        return { ...about, ...place, verdict: 'PASS', because };
    const why = `${because}, and the flow trusts signatures alone`;
    const fix = 'signed evidence of backups is not read yet: name the checks that must hold in recovery.required';
    return { ...about, ...place, verdict: 'UNPROVEN', because: why, fix };
}
/** The strictest of the objectives of everything that a source serves, and of `max-age`. */
function demandsOf({ of }, { flow, environments, reach }) {
    const { recovery } = flow;
    const names = of ?? environments.map(({ name }) => name);
    const ages = [recovery.backups?.['max-age'], ...names.map((name) => (0,flow_recovery/* objectivesOf */.s3)(recovery, name).rpo)];
    const [maxAge] = ages.flatMap((age) => age ?? []).toSorted((a, b) => (0,duration/* millisecondsOf */.W)(a) - (0,duration/* millisecondsOf */.W)(b));
    const share = Number.parseInt(recovery.backups?.['minimum-share'] ?? '50%', 10) / 100;
    return { now: reach.clock.now(), minimumShare: share, ...(maxAge !== undefined && { maxAge }) };
}


/***/ })

};
