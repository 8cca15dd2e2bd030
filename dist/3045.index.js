export const id = 3045;
export const ids = [3045];
export const modules = {

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

/***/ 52933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ bindLoosely),
/* harmony export */   _s: () => (/* binding */ bindingLevel),
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
    const isOwnRun = commit !== undefined && run.commit === commit;
    return {
        commit,
        digest,
        evidenceCommit: inputs['evidence-commit'] ?? (isOwnRun ? commit : undefined),
        isVouched: isOwnRun || inputs['evidence-commit'] !== undefined || inputs['evidence-run'] !== undefined,
        baselineCommit: inputs['baseline-commit'],
        maxAge: asked ?? declared,
        bound: bindingLevel(environment),
        commitTime: commit === undefined ? undefined : await timeOfCommit(commit, ports),
    };
}
/** Tells what a gate makes of a report that nothing binds to the gated commit or digest. */
function bindingLevel(environment) {
    if (environment === undefined)
        return 'warn';
    return environment.gate.evidence?.bound ?? ((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .isEarly */ .Mv)(environment.tier) ? 'warn' : 'required');
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
        throw unbound(path, commits.length + digests.length > 0, binding);
    if (binding.bound === 'required')
        refuseSidecarAlone(path, origin, sidecar, binding);
    refuseOlderThanCommit(path, (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(origin.time, sidecar?.time), binding);
    refuseMadeBefore(path, (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(origin.time, sidecar?.time), binding);
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
        fix: 'give the report of that commit',
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
function unbound(path, isNamed, binding) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: isNamed ? 'one that the gate has nothing to compare with' : 'one that names neither',
        fix: `${wayToBind(binding)}${binding.notBefore === undefined ? '; the step gate takes commit beside it' : ''}`,
    });
}
/** What a caller can say; the step of a delivery has no run that the platform could be asked about. */
function wayToBind({ notBefore }) {
    return notBefore === undefined
        ? 'give evidence-run, the run that made it, or evidence-commit'
        : 'give evidence-commit, the commit of the step that the tests saw';
}
/**
 * Refuses a report that its sidecar alone binds, unless the caller or a run says the same.
 * Whoever makes a report can write a sidecar beside it.
 */
function refuseSidecarAlone(path, origin, sidecar, binding) {
    const isNamed = origin.commits.length + origin.digests.length > 0;
    if (sidecar === undefined || binding.isVouched || isNamed)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: 'one that its sidecar alone names',
        fix: wayToBind(binding),
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
/** Refuses a report that is not known to be made since a time; one without a zone is read as UTC. */
function refuseMadeBefore(path, time, { notBefore }) {
    if (notBefore === undefined)
        return;
    requireSince(path, time, notBefore, `a report made since ${new Date(notBefore).toISOString()}`);
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
    requireSince(path, time, now.getTime() - (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(maxAge), `a report of the last ${maxAge}`);
}
/** Throws EvidenceError for a report that does not say when it was made, or was made before `least` (milliseconds since 1970). */
function requireSince(path, time, least, expected) {
    if (time === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-without-time',
            where: path,
            expected,
            found: 'none that says when it was made',
            fix: 'write a sidecar beside it',
        });
    }
    if (time.at >= least)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-stale',
        where: path,
        expected,
        found: `one of ${new Date(time.at).toISOString()}`,
        fix: 'run the tool that makes it again',
    });
}


/***/ }),

/***/ 37483:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ reportChecks)
/* harmony export */ });
/* harmony import */ var _performance_demand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71308);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31887);


/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here; its readers are loaded where it has reports.
 */
const reportChecks = [
    {
        kind: 'tests',
        input: 'junit',
        rows: [
            { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
            { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9408), __webpack_require__.e(9848)]).then(__webpack_require__.bind(__webpack_require__, 32122))).openTests,
    },
    {
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 93133))).openCoverage,
    },
    {
        kind: 'sast',
        input: 'sarif',
        baseline: 'sarif-baseline',
        rows: [
            ...['error', 'warning', 'note'].map((level) => {
                return { id: `sast-${level}s`, title: `Static analysis: ${level}s`, unit: 'result' };
            }),
            ...['critical', 'high', 'medium', 'low'].map((severity) => {
                return { id: `sast-${severity}`, title: `Static analysis: ${severity}`, unit: 'result', quiet: true };
            }),
        ],
        demands: ({ tools }) => (0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .toolsDemand */ .b)('sast', 'Static analysis', tools.sast),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1024), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 80157))).openSast,
    },
    {
        kind: 'vulnerabilities',
        input: 'vulnerabilities',
        rows: ['critical', 'high', 'medium', 'low'].map((severity) => {
            return { id: `${severity}-vulnerabilities`, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' };
        }),
        demands: ({ tools }) => (0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .toolsDemand */ .b)('vulnerabilities', 'Vulnerabilities', tools.vulnerabilities),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1024), __webpack_require__.e(4703)]).then(__webpack_require__.bind(__webpack_require__, 34703))).openVulnerabilities,
    },
    {
        kind: 'performance',
        input: 'performance',
        rows: [],
        demands: ({ performance: limits }) => limits.map((limit) => (0,_performance_demand_js__WEBPACK_IMPORTED_MODULE_1__/* .demandOf */ .t)(limit)),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1845)]).then(__webpack_require__.bind(__webpack_require__, 90035))).openPerformance,
    },
];


/***/ }),

/***/ 71308:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   t: () => (/* binding */ demandOf)
/* harmony export */ });
/** Names the value that a limit bounds: `http_req_duration.p95`. */
function nameOf({ metric, value }) {
    return `${metric}.${value}`;
}
/** Makes the row of a limit. */
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


/***/ }),

/***/ 31887:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ toolsDemand),
/* harmony export */   x: () => (/* binding */ toolsFinding)
/* harmony export */ });
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
/* harmony import */ var _checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37483);
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
/* harmony export */   U9: () => (/* binding */ writeSidecars),
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
/**
 * Writes a sidecar beside each report that is about the gated commit and has none: `{"commit", "sha256"}`.
 * A run of that commit proves it without one; a run of another commit, such as the GitOps repository's, cannot.
 * Returns the verdict with them, as a second run gives it. Warns where a place cannot be written to, such as that of a
 * link out of the working directory.
 */
async function writeSidecars(verdict, ports) {
    const { commit } = verdict.subject;
    if (commit === undefined)
        return verdict;
    const reports = new Map(verdict.checks.flatMap(({ evidence }) => evidence).map((one) => [one.path, one]));
    const written = new Map();
    for (const one of [...reports.values()].filter((report) => lacksSidecar(report))) {
        const sidecar = await writeSidecar(one, commit, ports);
        if (sidecar !== undefined)
            written.set(one.path, { ...one, sidecar });
    }
    const checks = verdict.checks.map((check) => ({
        ...check,
        evidence: check.evidence.map((one) => written.get(one.path) ?? one),
    }));
    return { ...verdict, checks };
}
/** Reports that were not counted prove nothing; of the others `bind` has compared the commits with the gated one. */
function lacksSidecar({ commits = [], sidecar, problem }) {
    return commits.length > 0 && sidecar === undefined && problem === undefined;
}
async function writeSidecar({ path: report, sha256 }, commit, { files, log }) {
    const path = report + sidecarSuffix;
    const bytes = new TextEncoder().encode(`${JSON.stringify({ commit, sha256 })}\n`);
    try {
        await files.write(path, bytes);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg))
            throw error;
        log.warn(`no sidecar for ${report}: ${error.message}`);
        return undefined;
    }
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function withoutHash(path) {
    throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}


/***/ }),

/***/ 13045:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _flow_gates_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73241);
/* harmony import */ var _policy_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83267);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28887);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65616);
/* harmony import */ var _checks_kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37483);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97149);






/** Judges reports of tests about a step as those about an entry. A report that nothing binds to the step proves nothing. */
async function validate({ tests, reports, evidenceCommit, commit, since }, { inputs, environment, subject }, ledger, { files, clock }) {
    const where = `validate of ${environment?.name ?? 'the delivery'}`;
    const limits = (0,_policy_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .A)(inputs, { tests: { ..._flow_gates_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .tests */ .C.defaults, ...tests } }, where);
    const settings = {
        ...(0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .readingSettings */ .ih)(inputs, undefined, where),
        changed: 'not asked for',
        directory: files.resolve('.'),
    };
    const binding = {
        commit,
        digest: subject.digest,
        evidenceCommit,
        isVouched: evidenceCommit !== undefined,
        baselineCommit: undefined,
        maxAge: undefined,
        bound: 'required',
        commitTime: undefined,
        notBefore: since,
        now: clock.now(),
    };
    const checks = [];
    for (const kind of _checks_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .reportChecks */ .o.filter((one) => one.kind === 'tests')) {
        const found = { ...(await (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .findFiles */ .lY)(reports, files)), baseline: { files: [], problems: [] } };
        const assessment = await (0,_assess_js__WEBPACK_IMPORTED_MODULE_2__/* .assess */ .n)(kind, found, { binding, settings, limits, ledger }, files);
        checks.push(...(0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .checksOf */ .tg)(kind, { limits, settings }, assessment));
    }
    return checks;
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


/***/ })

};
