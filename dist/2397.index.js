export const id = 2397;
export const ids = [2397];
export const modules = {

/***/ 8228:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ clockWithin),
/* harmony export */   Hx: () => (/* binding */ deadlinePassed),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   qm: () => (/* binding */ deadlineAt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



const maxTimerMs = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), maxTimerMs));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return { left, signal };
}
/**
 * Returns a clock that does not sleep beyond the deadline: a pause that would outlast it, for a rate limit as for a
 * queue, is refused at once.
 *
 * Its `sleep` throws RemoteError `deadline-passed`.
 */
function clockWithin(clock, deadline) {
    return {
        now: () => clock.now(),
        random: () => clock.random(),
        left: () => deadline.left(),
        sleep: async (milliseconds) => {
            if (milliseconds > deadline.left())
                throw deadlinePassed('the next attempt');
            await clock.sleep(milliseconds);
        },
    };
}
/** Makes the error for a request to `where` that the deadline ended. */
function deadlinePassed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({
        code: 'deadline-passed',
        where,
        found: 'timed out before all of it was done',
        fix: 'run it again, or raise "timeout"',
    });
}
/**
 * Makes a failure final when the server requires a longer pause than is left: `within` is a deadline, or the clock of
 * a run.
 */
function inTime(error, within) {
    const left = within?.left?.();
    if (left === undefined || !(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return error;
    if ((error.retryAfterMs ?? 0) <= left)
        return error;
    const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
    const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}


/***/ }),

/***/ 34744:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



/**
 * Runs `operation` until it succeeds, `decide` gives up, or the policy's or the run's deadline would pass during the
 * next pause; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadlineMs;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
            const pause = decision.afterMs ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            if (pause > (clock.left?.() ?? pause))
                throw (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .RN)(error, clock);
            await clock.sleep(pause);
        }
    }
}
/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass.
 * The last error is thrown as a plain RemoteError, so that a caller with a policy of its own does not multiply attempts.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N) || !mayRepeat(error))
            return false;
        if (attempt >= (error.isConnectionRefused ? policy.maxRefusals : policy.maxAttempts))
            return false;
        return { afterMs: error.retryAfterMs };
    };
    try {
        return await retry(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(withAttempts(error, attempts), { cause: error.cause });
    }
}
function withAttempts({ problem }, attempts) {
    if (attempts === 1)
        return problem;
    const parts = [problem.found, `gave up after ${attempts} attempts`];
    return { ...problem, found: parts.filter((part) => part !== undefined).join('; ') };
}


/***/ }),

/***/ 45671:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ TransientError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/**
 * A remote failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway.
 * `retryTransient` of retry.ts decides whether there is one.
 */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    retryAfterMs;
    isConnectionRefused;
    constructor(problem, details = {}) {
        super(problem, { cause: details.cause });
        this.retryAfterMs = details.retryAfterMs;
        this.isConnectionRefused = details.isConnectionRefused ?? false;
    }
}


/***/ }),

/***/ 12806:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ retryAttempt)
/* harmony export */ });
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34744);

/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = {
    deadlineMs: 300_000,
    firstPauseMs: 500,
    maxPauseMs: 10_000,
    maxAttempts: 6,
    maxRefusals: 3,
};
/** Runs one request to a registry, again while it fails with a TransientError. */
function retryAttempt(clock, operation) {
    return (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryTransient */ .j)(operation, policy, clock);
}


/***/ }),

/***/ 62397:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/promote/context.js + 1 modules
var context = __webpack_require__(89879);
// EXTERNAL MODULE: ./lib/src/registry/copy/attach.js
var attach = __webpack_require__(13443);
// EXTERNAL MODULE: ./lib/src/registry/copy/left-behind.js
var left_behind = __webpack_require__(43728);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/base/semaphore.js
function createSemaphore(maxInside) {
    const waiting = [];
    let inside = 0;
    function leaving() {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            const next = waiting.shift();
            if (next === undefined)
                inside -= 1;
            else
                next();
        };
    }
    return {
        enter: () => new Promise((resolve) => {
            const enter = () => resolve(leaving());
            if (inside >= maxInside) {
                waiting.push(enter);
                return;
            }
            inside += 1;
            enter();
        }),
    };
}

// EXTERNAL MODULE: ./lib/src/report/bytes.js
var report_bytes = __webpack_require__(65814);
;// CONCATENATED MODULE: ./lib/src/registry/copy/progress.js

/** Keeps a CI log readable and alive. */
const logIntervalMs = 10_000;
/** For a line that a person watches. */
const statusIntervalMs = 200;
/**
 * Reports the progress of a copy of `total` bytes: in one changing line on a terminal, else in lines ten seconds apart.
 * A shorter copy reports nothing.
 */
function createProgress(total, name, { clock, log }) {
    const start = clock.now().getTime();
    let passed = 0;
    let last = start;
    let active = 0;
    function tell() {
        const now = clock.now().getTime();
        if (now - last < (log.status === undefined ? logIntervalMs : statusIntervalMs))
            return;
        last = now;
        const share = total === 0 ? 100 : Math.min(100, Math.floor((passed / total) * 100));
        const line = `${name}: ${(0,report_bytes/* bytesText */.p)(passed)} of ${(0,report_bytes/* bytesText */.p)(total)} copied (${share} %)`;
        if (log.status === undefined)
            log.info(line);
        else
            log.status(`${line}, ${(0,report_bytes/* bytesText */.p)(Math.round((passed / (now - start)) * 1000))}/s`);
    }
    function ended() {
        active -= 1;
        if (active === 0)
            log.status?.('');
    }
    return {
        count: async function* (content) {
            let own = 0;
            let whole = false;
            active += 1;
            try {
                for await (const chunk of content) {
                    own += chunk.length;
                    passed += chunk.length;
                    tell();
                    yield chunk;
                }
                whole = true;
            }
            finally {
                if (!whole)
                    passed -= own;
                ended();
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/src/registry/retry.js
var retry = __webpack_require__(12806);
;// CONCATENATED MODULE: ./lib/src/registry/copy/copy.js








/**
 * Carries out a plan: blobs, then manifests, children before their indexes, then the lists of attachments. No tag of a
 * version is touched. Killed at any point it leaves parts without a name, and the next run finds them.
 * @throws RemoteError and RefusedError that name the side that failed.
 */
async function copyArtifact(plan, source, destination, options) {
    const maxUploads = options.concurrency ?? 4;
    const { clock, log } = options;
    const progress = createProgress(plan.bytes, destination.name, options);
    const leftBehind = (0,left_behind/* createLeftBehind */.m)(plan.policy, plan.leftBehind);
    const semaphore = createSemaphore(maxUploads);
    const route = { plan, source, destination, clock, log, progress, semaphore, leftBehind };
    // While a registry stores one blob, others may be on their way.
    const moved = await (0,concurrency/* mapBounded */.y)(plan.blobs, 2 * maxUploads, async (blob) => {
        const how = await unlessLeft(blob.neededBy, route, () => moveBlob(blob, route));
        return { blob, how };
    });
    const written = await writeManifests(route);
    let attached = 0;
    for (const attachment of plan.attachments) {
        const owner = attachment.isRecord ? undefined : [attachment.manifest.descriptor.digest];
        attached += Number((await unlessLeft(owner, route, () => (0,attach/* attach */.K)(attachment, destination))) ?? false);
    }
    for (const one of leftBehind.all())
        log.warn((0,left_behind/* leftBehindSentence */.J)(one));
    // What was written for an attachment that stays behind changes nothing: the next run would find it missing again.
    const isCarried = ({ neededBy }) => neededBy === undefined || !neededBy.every((owner) => leftBehind.has(owner));
    const carried = moved.filter(({ blob }) => isCarried(blob));
    const copied = carried.filter(({ how }) => how === 'copy');
    const count = (action) => carried.filter(({ how }) => how === action).length;
    return {
        manifests: written.filter(isCarried).length,
        blobsCopied: copied.length,
        blobsMounted: count('mount'),
        blobsPresent: count('present'),
        attached,
        bytes: copied.reduce((sum, { blob }) => sum + blob.descriptor.size, 0),
        leftBehind: leftBehind.all(),
    };
}
/** Writes the manifests level by level; returns those that were written. */
async function writeManifests(route) {
    const written = [];
    for (const level of route.plan.manifests) {
        const missing = level.filter(({ action }) => action === 'copy');
        await (0,concurrency/* mapBounded */.y)(missing, 4, async (manifest) => {
            await unlessLeft(manifest.neededBy, route, async () => {
                await route.destination.putManifest(manifest);
                written.push(manifest);
            });
        });
    }
    return written;
}
/**
 * Does some work for optional attachments, unless all of them stay behind already; where it fails, they do. Other work
 * has no owners and fails the copy.
 */
async function unlessLeft(owners, { plan, leftBehind }, work) {
    if (owners === undefined)
        return work();
    if (owners.every((owner) => leftBehind.has(owner)))
        return undefined;
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        for (const one of plan.attachments) {
            const { digest } = one.manifest.descriptor;
            if (owners.includes(digest))
                leftBehind.note({ ...one, digest }, error);
        }
        return undefined;
    }
}
/** Moves one blob and returns how: a refused mount becomes a copy. */
async function moveBlob({ descriptor, action }, way) {
    const { source, destination, clock, log } = way;
    if (action === 'present' || action === 'elsewhere')
        return action;
    if (action === 'mount') {
        if (await destination.mount(descriptor, source))
            return 'mount';
        log.debug(`${destination.name} does not mount ${(0,digest/* shortDigest */.VK)(descriptor.digest)} from ${source.name}; copying it`);
        if (await destination.hasBlob(descriptor))
            return 'present';
    }
    // A stream that broke cannot be resumed in the middle of a PUT: both sides start again.
    await (0,retry/* retryAttempt */.A)(clock, () => send(descriptor, way));
    log.debug(`copied ${(0,digest/* shortDigest */.VK)(descriptor.digest)}, ${descriptor.size} bytes, to ${destination.name}`);
    return 'copy';
}
async function send(blob, { source, destination, progress, semaphore }) {
    let leave;
    async function* content() {
        leave = await semaphore.enter();
        try {
            yield* progress.count(source.blob(blob));
        }
        finally {
            leave();
        }
    }
    try {
        await destination.putBlob(blob, content());
    }
    finally {
        leave?.();
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/copy/tee.js
/**
 * Splits one stream for several readers, in step: the next chunk is fetched when each has taken the last, so that one
 * chunk is held at most. A reader that stops no longer counts; when all have, the stream is closed. An error of the
 * stream is every reader's error.
 */
function tee(content, readers) {
    const source = content[Symbol.asyncIterator]();
    let active = readers;
    const pending = new Set();
    function fetchWhenAllWait() {
        if (active === 0 || pending.size < active)
            return;
        const round = [...pending];
        pending.clear();
        source.next().then((result) => round.forEach((one) => one.resolve(result.done === true ? end : result)), (error) => round.forEach((one) => one.reject(error)));
    }
    function join() {
        let mine;
        let left = false;
        const leave = async () => {
            if (left)
                return;
            left = true;
            active -= 1;
            if (mine !== undefined && pending.delete(mine))
                mine.resolve(end);
            if (active === 0)
                await source.return?.();
            else
                fetchWhenAllWait();
        };
        const next = async () => {
            if (left)
                return end;
            return new Promise((resolve, reject) => {
                mine = { resolve, reject };
                pending.add(mine);
                fetchWhenAllWait();
            });
        };
        const stop = async () => {
            await leave();
            return end;
        };
        return { leave, [Symbol.asyncIterator]: () => ({ next, return: stop }) };
    }
    return Array.from({ length: readers }, join);
}
const end = { done: true, value: undefined };

;// CONCATENATED MODULE: ./lib/src/registry/copy/copy-many.js




/** Bounds the connections of shared blobs: the more destinations, the fewer blobs travel together. */
const maxStreams = 12;
/**
 * Carries out several plans for one source. A blob that more than one destination lacks is read once. Each destination
 * succeeds or fails on its own; a blob that a shared read did not deliver is copied for that destination alone. Results
 * are in the order of the copies.
 */
async function copyToAll(copies, source, options) {
    const deliveries = await shareBlobs(copies, source);
    return Promise.allSettled(copies.map(async ({ plan, destination }, at) => {
        const done = deliveries.filter((one) => one.to === at);
        const copied = await copyArtifact(without(plan, new Set(done.map(({ blob }) => blob.digest))), source, destination, options);
        const bytes = done.reduce((sum, { blob }) => sum + blob.size, copied.bytes);
        const { blobsCopied, blobsPresent } = copied;
        return { ...copied, bytes, blobsCopied: blobsCopied + done.length, blobsPresent: blobsPresent - done.length };
    }));
}
async function shareBlobs(copies, source) {
    const wanted = new Map();
    for (const [at, { plan }] of copies.entries()) {
        for (const { descriptor: blob, action } of plan.blobs) {
            if (action !== 'copy')
                continue;
            const entry = wanted.get(blob.digest) ?? { blob, to: [] };
            entry.to.push(at);
            wanted.set(blob.digest, entry);
        }
    }
    const shared = [...wanted.values()].filter(({ to }) => to.length > 1);
    const maxShared = Math.max(1, Math.floor(maxStreams / (copies.length + 1)));
    const results = await (0,concurrency/* mapBounded */.y)(shared, maxShared, async ({ blob, to }) => {
        const readers = tee(source.blob(blob), to.length);
        const taken = await Promise.all(readers.map((reader, index) => take(blob, reader, copies[to[index] ?? 0])));
        return to.filter((_at, index) => taken[index]).map((at) => ({ to: at, blob }));
    });
    return results.flat();
}
/** Stores a shared blob; false when that failed: the reason shows when it is copied alone. */
async function take(blob, reader, copy) {
    try {
        await copy?.destination.putBlob(blob, reader);
        return copy !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return false;
        throw error;
    }
    finally {
        await reader.leave();
    }
}
/** Marks blobs of a plan as present. */
function without(plan, done) {
    const blobs = plan.blobs.map((one) => done.has(one.descriptor.digest) ? { descriptor: one.descriptor, action: 'present' } : one);
    return { ...plan, blobs };
}

// EXTERNAL MODULE: ./lib/src/registry/tag.js
var registry_tag = __webpack_require__(75884);
// EXTERNAL MODULE: ./lib/src/steps/promote/entrance.js + 1 modules
var entrance = __webpack_require__(35500);
// EXTERNAL MODULE: ./lib/src/registry/copy/completeness.js
var completeness = __webpack_require__(38922);
;// CONCATENATED MODULE: ./lib/src/registry/copy/verify.js



/**
 * Verifies a copy at the destination: reads every manifest of the artifact and its attachments, checks it against its
 * digest, and checks the existence of every blob that the registry did not acknowledge by its digest in this run.
 * @throws RemoteError
 */
async function verifyCopy(plan, destination, leftBehind = []) {
    const left = new Set(leftBehind.map(({ digest }) => digest));
    const carried = plan.attachments.map(({ manifest }) => manifest).filter((one) => !left.has(one.descriptor.digest));
    for (const { descriptor } of [plan.manifest, ...carried]) {
        const { missing } = await (0,completeness/* completeness */.P)(destination, descriptor.digest);
        if (missing[0] === undefined)
            continue;
        throw new errors/* RemoteError */.Hi({
            code: 'destination-incomplete',
            where: destination.name,
            expected: `every part of ${(0,digest/* shortDigest */.VK)(descriptor.digest)}, all of which it took`,
            found: `${missing.length} missing, ${missing[0].digest} first; no tag was set`,
            fix: 'run it again',
        });
    }
}

// EXTERNAL MODULE: ./lib/src/steps/promote/floating.js + 1 modules
var floating = __webpack_require__(9394);
;// CONCATENATED MODULE: ./lib/src/steps/promote/finish.js



/**
 * Verifies the artifact written to a place, sets the version's tag, then the floating ones. Returns whether it changed.
 */
async function finishPlace(plan, copied, registries) {
    const place = registries.open(plan.destination);
    const { manifest } = plan.copy;
    const wrote = hasWritten(copied);
    // A copy takes its time, and another run may have taken the tag meanwhile.
    const state = wrote ? await verifiedAndFree(plan, place, copied.leftBehind) : plan.tagState;
    const tagged = await (0,registry_tag/* setTag */.NA)(place, plan.tag, manifest, state);
    const moved = await (0,floating/* setFloating */.Nc)(plan.floating, place, manifest);
    return wrote || tagged || moved;
}
/**
 * Finishes the replicas once the destination proper has its tag: no replica is ahead of it. All are tried; the first
 * failure is thrown in the end. Returns whether anything was written.
 */
async function finishReplicas(replicas, results, { registries }) {
    const finished = await Promise.allSettled(replicas.map(async (replica, at) => finishPlace(replica, finish_valueOf(results[at]), registries)));
    return finished.map(finish_valueOf).includes(true);
}
function finish_valueOf(result) {
    if (result?.status === 'fulfilled')
        return result.value;
    throw result?.reason;
}
/** Both only read; nothing is tagged that did not arrive whole. */
async function verifiedAndFree({ copy, tag }, place, leftBehind) {
    const { digest } = copy.manifest.descriptor;
    const [state] = await Promise.all([(0,registry_tag/* tagState */.s$)(place, tag, digest), verifyCopy(copy, place, leftBehind)]);
    return state;
}
function hasWritten({ manifests, blobsCopied, blobsMounted, attached }) {
    return manifests + blobsCopied + blobsMounted + attached > 0;
}

// EXTERNAL MODULE: ./lib/src/records/attach.js
var records_attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/promote/record-write.js




/** Returns the record but for its time. */
function finishDraft({ draft }, { gate, approvers }, manifest, ports) {
    const revision = (0,registry_manifest/* contentOf */.$E)(manifest, 'the artifact').annotations?.['org.opencontainers.image.revision'];
    return {
        ...(revision === undefined || revision === '' ? {} : { commit: revision.slice(0, 64) }),
        ...draft,
        ...(gate === undefined ? {} : { gate }),
        approvers,
        tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
}
/** Writes the record unless it is there and nothing changed. Returns its digest and whether it is new. */
async function writeRecord(plan, promotion, manifest, { destination, changed }, ports) {
    if (plan.present !== undefined && !changed)
        return { digest: plan.present, written: false };
    const dated = { ...promotion, time: ports.clock.now().toISOString() };
    try {
        const digest = await (0,records_attach/* attachRecord */.LL)(ports.registries.open(destination), manifest.descriptor, dated, plan.signer);
        return { digest, written: true };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        const fix = `run again: the tag ${plan.draft.version} is set and its record is not`;
        throw new errors/* RemoteError */.Hi({ ...error.problem, fix }, { cause: error.cause });
    }
}
/**
 * Asks the platform for the approvers of this run's entry; a failure is a warning, since a record must not undo an
 * approval.
 */
async function approversOf(environment, { platform, log }) {
    if (platform.kind === 'local')
        return [];
    try {
        const approvals = await platform.approvals();
        const approved = approvals.filter((one) => one.state === 'approved' && one.environment === environment);
        return [...new Set(approved.map(({ reviewer }) => reviewer))].slice(0, 100);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        log.warn(`the record names no approvers: ${error.message}`);
        return [];
    }
}
/** Puts the record beside the artifact in every replica. All are tried; the first failure is thrown in the end. */
async function carryToReplicas(record, { destination, replicas, copy }, registries) {
    const from = registries.open(destination);
    const { descriptor } = copy.manifest;
    const carried = await Promise.allSettled(replicas.map(async (replica) => (0,records_attach/* carryRecord */.ZY)(from, registries.open(replica.destination), descriptor, record)));
    return carried.map(finish_valueOf).includes(true);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/move.js






/** Reads the gate's verdict and the approvers, before anything moves: they may change until the last moment. */
async function makeReady(plans, ports) {
    const recorded = plans.find(({ record }) => record !== undefined);
    // All promotions of a run enter one environment.
    const approvers = recorded?.to === undefined ? [] : await approversOf(recorded.to, ports);
    const ready = [];
    for (const plan of plans) {
        const gate = await (0,entrance/* openEntrance */.X)(plan.entrance, ports);
        const { manifest } = plan.copy;
        const facts = { approvers, ...(gate === undefined ? {} : { gate }) };
        ready.push({ plan, draft: plan.record && finishDraft(plan.record, facts, manifest, ports) });
    }
    return ready;
}
/** Copies the missing parts, verifies them, then sets the tag, and last writes the record. */
async function move({ plan, draft }, ports) {
    const { registries } = ports;
    const copies = [plan, ...plan.replicas].map(({ copy, destination }) => ({
        plan: copy,
        destination: registries.open(destination),
    }));
    const [own, ...others] = await copyToAll(copies, registries.open(plan.source), ports);
    const copied = finish_valueOf(own);
    const changed = await finishPlace(plan, copied, registries);
    const record = plan.record && draft && (await writeRecord(plan.record, draft, plan.copy.manifest, { ...plan, changed }, ports));
    const replicated = await finishReplicas(plan.replicas, others, ports);
    const carried = record !== undefined && (await carryToReplicas(record.digest, plan, registries));
    const isChanged = changed || replicated || carried || record?.written === true;
    // The copy's own look is some time ago, and registries keep no condition on a tag.
    if (isChanged)
        await confirmTags(plan, registries);
    return {
        plan,
        copied,
        changed: isChanged,
        record: record?.digest,
        recordPlaces: record === undefined ? [] : placesOf(plan, record.digest),
    };
}
/** @throws RemoteError when another run has moved a tag meanwhile: then this promotion has lost, whatever it wrote. */
async function confirmTags(plan, registries) {
    const places = [plan, ...plan.replicas].map(({ destination, tag }) => ({ place: registries.open(destination), tag }));
    await Promise.all(places.map(({ place, tag }) => (0,registry_tag/* confirmTag */.fp)(place, tag, plan.digest)));
}
function placesOf(plan, digest) {
    return [plan, ...plan.replicas].map(({ destination }) => (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { digest })));
}

// EXTERNAL MODULE: ./lib/src/steps/promote/data.js
var data = __webpack_require__(11605);
// EXTERNAL MODULE: ./lib/src/steps/promote/failures.js
var failures = __webpack_require__(6610);
// EXTERNAL MODULE: ./lib/src/steps/promote/report.js
var report = __webpack_require__(72799);
// EXTERNAL MODULE: ./lib/src/steps/promote/resolve.js
var resolve = __webpack_require__(19893);
;// CONCATENATED MODULE: ./lib/src/steps/promote/outcome.js







function payloadOf(results) {
    const entries = results.flatMap(({ plan: { application, tag, digest, customValues } }) => {
        if (application === undefined)
            return [];
        const entry = { imageTag: tag, imageDigest: digest, ...(customValues !== undefined && { customValues }) };
        return [[application, entry]];
    });
    return Object.fromEntries(entries);
}
function outcomeOfOne(result) {
    const { plan, copied, changed, record } = result;
    const { digest, tag, source, destination } = plan;
    const headline = headlineOf(result);
    const outputs = {
        ...outputsOf([result]),
        digest,
        reference: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { digest })),
        version: tag,
        source: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(source, { digest })),
        destination: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { tag })),
        'floating-tags': floatingOf(plan).join(','),
        record: record ?? '',
    };
    return { changed, headline, outputs, data: (0,data/* resultData */.kp)(result), report: (0,report/* outcomeReport */.dg)(plan, headline, copied) };
}
/** Shows the finished promotions; the others are in the failure. */
function outcomeOfSet({ promotions, left, refused }, results, broken) {
    const failed = [...refused, ...broken];
    const changed = results.some((one) => one.changed);
    const total = promotions.length + refused.length;
    const headline = headlineOfSet(total, results, left.length);
    const done = `${results.length} of ${total} promoted; a further run finishes the rest`;
    return {
        changed,
        headline,
        outputs: {
            ...outputsOf(results),
            failed: failed.map(({ name }) => name).join(','),
            'left-out': left.map(({ application }) => application).join(','),
        },
        data: {
            changed,
            promotions: results.map(data/* resultData */.kp),
            failed: failed.map(data/* failureData */.XR),
            left,
            payload: payloadOf(results),
        },
        report: (0,report/* setReport */.jL)(headline, results, failed, left),
        ...(failed.length === 0 ? {} : { failure: (0,failures/* failureOfSet */.s)(failed, done) }),
    };
}
/** Shows the jobs that are left; nothing was promoted. */
function outcomeOfWave(wave) {
    const { jobs, done, later } = wave;
    const count = jobs.length === 1 ? '1 job is' : `${jobs.length} jobs are`;
    const behind = later.length === 0 ? '' : `; ${later.join(', ')} when these are through`;
    return {
        changed: false,
        headline: jobs.length === 0 && later.length === 0 ? 'nothing to do: the wave is through' : `${count} left${behind}`,
        outputs: { ...outputsOf([]), matrix: jobs.length === 0 ? '' : JSON.stringify({ include: jobs }) },
        data: { matrix: { include: jobs }, 'max-parallel': 1, 'fail-fast': true, done, later },
        report: (0,report/* waveReport */.Kf)(wave),
    };
}
/** Shows the artifact that would be promoted; nothing was. */
function outcomeOfResolution(resolved) {
    const { repository, digest, target, sourceRepository } = resolved;
    const source = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(repository, { digest }));
    return {
        changed: false,
        headline: (0,resolve/* resolvedHeadline */.de)(resolved),
        outputs: { ...outputsOf([]), digest, version: target, source, 'source-repository': sourceRepository },
        data: { resolved: { ...resolved, repository: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(repository)) } },
        report: (0,resolve/* resolvedReport */.B5)(resolved),
    };
}
/** Returns the outputs of any number of promotions; those that are about one artifact are empty. */
function outputsOf(results) {
    const sum = (key) => String(results.reduce((total, { copied }) => total + copied[key], 0));
    return {
        digest: '',
        reference: '',
        version: '',
        source: '',
        'source-repository': '',
        destination: '',
        changed: String(results.some(({ changed }) => changed)),
        'bytes-copied': sum('bytes'),
        'blobs-copied': sum('blobsCopied'),
        'blobs-mounted': sum('blobsMounted'),
        'blobs-present': sum('blobsPresent'),
        'manifests-copied': sum('manifests'),
        'floating-tags': '',
        record: '',
        'record-places': results.flatMap(({ recordPlaces }) => recordPlaces).join(','),
        attachments: String(results.reduce((total, { plan }) => total + plan.copy.attachments.length, 0)),
        payload: payloadText(results),
        failed: '',
        'left-out': '',
        matrix: '',
    };
}
function payloadText(results) {
    const payload = payloadOf(results);
    return Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}
function floatingOf({ floating }) {
    return floating.flatMap(({ tag, action }) => (action === 'stays' ? [] : [tag]));
}
function headlineOf({ plan, copied, changed }) {
    const what = `${(0,report/* nameOf */.Vb)(plan)} ${plan.tag} (${(0,digest/* shortDigest */.VK)(plan.digest)})`;
    const where = plan.to ?? (0,reference/* formatReference */.FH)(plan.destination);
    const left = leftText(copied.leftBehind.length);
    if (!changed)
        return `nothing to do: ${what} ${(0,report/* placeSentence */.vr)(plan, where)}${left}`;
    if (plan.rollback)
        return `${where} goes back to ${what}`;
    const how = copied.bytes > 0 ? `${(0,report_bytes/* bytesText */.p)(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
    return `${what} is promoted to ${where}: ${how}${left}`;
}
/** What an artifact lacks at its destination is no detail: a further run leaves it behind again. */
function leftText(count) {
    if (count === 0)
        return '';
    return count === 1 ? '; 1 attachment is left behind' : `; ${count} attachments are left behind`;
}
function headlineOfSet(all, results, left) {
    const changed = results.filter((one) => one.changed).length;
    const bytes = results.reduce((total, { copied }) => total + copied.bytes, 0);
    const omitted = left === 0 ? '' : `, ${left} left out`;
    if (all === 0)
        return `nothing to do: nothing to promote${omitted}`;
    if (results.length === all && changed === 0)
        return `nothing to do: ${all === 1 ? '1 is' : `all ${all} are`} there already${omitted}`;
    return `${results.length} of ${all} are there, ${changed} of them by this run, ${(0,report_bytes/* bytesText */.p)(bytes)} copied${omitted}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/execute.js







/** Lets every promotion in before anything moves; then each succeeds or fails for itself. */
async function execute(plan, ports) {
    if (plan.wave !== undefined)
        return outcomeOfWave(plan.wave);
    if (plan.resolved !== undefined)
        return outcomeOfResolution(plan.resolved);
    for (const { application, why } of plan.left)
        ports.log.info(`${application} is left out: ${why}`);
    const ready = await makeReady(plan.promotions, ports);
    const [only] = ready;
    if (!plan.isSet && only !== undefined) {
        const moved = await move(only, ports);
        await writePayload(plan, [moved], ports);
        return outcomeOfOne(moved);
    }
    const { moved, failed } = await moveAll(ready, ports);
    await writePayload(plan, moved, ports);
    return outcomeOfSet(plan, moved, failed);
}
/** Those that go to one repository go one after the other: some registries trip over a blob that comes twice at once. */
async function moveAll(ready, ports) {
    const places = new Map();
    for (const one of ready) {
        const place = (0,reference/* formatRepository */.Sh)(one.plan.destination);
        places.set(place, [...(places.get(place) ?? []), one]);
    }
    const results = await (0,concurrency/* mapBounded */.y)([...places.values()], context/* maxPromotions */.J, async (group) => {
        const done = [];
        for (const one of group)
            done.push(await moveOrFail(one, ports));
        return done;
    });
    const all = results.flat();
    return { moved: all.filter((one) => 'plan' in one), failed: all.filter((one) => 'error' in one) };
}
async function moveOrFail(ready, ports) {
    try {
        return await move(ready, ports);
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { name: (0,report/* nameOf */.Vb)(ready.plan), error };
        throw error;
    }
}
async function writePayload({ payloadFile }, moved, { files }) {
    if (payloadFile === undefined)
        return;
    await files.write(payloadFile, new TextEncoder().encode(`${JSON.stringify(payloadOf(moved), null, 2)}\n`));
}


/***/ })

};
