export const id = 946;
export const ids = [946,6146,3765];
export const modules = {

/***/ 33765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeHistories: () => (/* binding */ placeHistories)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90548);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25809);




/**
 * Reads the histories of some places, in one look at the branch.
 *
 * @throws RemoteError
 */
async function placeHistories(flow, pairs, repository) {
    const places = pairs.map(({ application, environment }) => (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_1__.placesOf)(application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_3__.placeNames)(flow, environment, application), 'edit-anchor'));
    const history = await repository.history([...new Set(places.flatMap(filesOf))]);
    const byFile = changesByFile(history);
    return Promise.all(places.map(async (own) => ({
        states: await statesOf(own, filesOf(own), byFile),
        isCut: history.isCut,
        position: (commit) => history.position(commit),
    })));
}
function filesOf(places) {
    return places.flatMap(({ file, alternatives = [] }) => [file, ...alternatives]);
}
function changesByFile({ changes }) {
    const byFile = new Map();
    for (const [at, change] of changes.entries()) {
        for (const path of change.paths) {
            const known = byFile.get(path) ?? [];
            known.push([at, change]);
            byFile.set(path, known);
        }
    }
    return byFile;
}
async function statesOf(places, files, byFile) {
    const changes = new Map(files.flatMap((file) => byFile.get(file) ?? []));
    const ordered = [...changes].toSorted(([left], [right]) => right - left);
    const states = [];
    for (const [, change] of ordered) {
        const image = await imageAt(places, change);
        const last = states.at(-1)?.image;
        if (last !== undefined && last.tag === image.tag && last.digest === image.digest)
            continue;
        const { commit, time, author } = change;
        states.push({ commit, time, author, image });
    }
    return states.toReversed();
}
async function imageAt(places, change) {
    const images = [];
    for (const place of places) {
        try {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(change, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
        catch (error) {
            // A file that could not be read at that commit names no image that can be proven.
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
        }
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { ...(digest !== undefined && { digest }), ...(tag !== undefined && { tag }) };
}


/***/ }),

/***/ 25809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeNames: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** Returns the names by which a layout finds an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return { ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries), flow, environment: environment.name, application };
}


/***/ }),

/***/ 92905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ withContentCache)
/* harmony export */ });
/* harmony import */ var _registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68127);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);


/** Larger blobs are read each time. */
const maxBlobBytes = 256 * 1024;
/**
 * Registries that read a manifest or small blob once, whatever repository has it: a digest names the same bytes
 * everywhere, and records travel with their artifact. Each repository is still queried for the records that it lists.
 */
function withContentCache(registries) {
    return cachedRegistries(registries, { manifests: new Map(), blobs: new Map(), tags: new Map() });
}
function cachedRegistries(registries, contents) {
    return {
        open: (reference) => cachedRepository(registries.open(reference), contents),
        until: (end) => cachedRegistries(registries.until(end), contents),
    };
}
function cachedRepository(repository, { manifests, blobs, tags }) {
    return {
        ...repository,
        resolve: (tagOrDigest) => once(tags, `${repository.name} ${tagOrDigest}`, () => repository.resolve(tagOrDigest)),
        manifest: (tagOrDigest) => (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(tagOrDigest)
            ? once(manifests, tagOrDigest, () => repository.manifest(tagOrDigest))
            : repository.manifest(tagOrDigest),
        blob: (blob) => (blob.size > maxBlobBytes ? repository.blob(blob) : cachedBlob(repository, blob, blobs)),
    };
}
/**
 * Shares a reading that is under way. One that fails, or finds nothing, is no answer for others: they may read in a
 * repository that answers.
 */
async function once(known, key, read) {
    const pending = known.get(key);
    if (pending !== undefined) {
        const shared = await pending.catch(() => undefined);
        if (shared !== undefined)
            return shared;
    }
    const reading = read();
    known.set(key, reading);
    try {
        const value = await reading;
        if (value === undefined)
            known.delete(key);
        return value;
    }
    catch (error) {
        known.delete(key);
        throw error;
    }
}
async function* cachedBlob(repository, blob, blobs) {
    yield await once(blobs, blob.digest, () => (0,_registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOfBlob */ .s)(repository, blob));
}


/***/ }),

/***/ 74219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   qC: () => (/* binding */ periodsOf)
/* harmony export */ });
/** Returns the periods of an artifact, oldest first. One without a digest is identified by its tag. */
function periodsOf({ digest, version }, { states }) {
    const oldestFirst = states.toReversed();
    return oldestFirst.flatMap((start, at) => {
        const { image } = start;
        const isIt = image.digest === undefined ? image.tag === version : image.digest === digest;
        const before = oldestFirst[at - 1]?.image;
        const isSame = before?.digest !== undefined && before.digest === image.digest;
        if (!isIt || isSame)
            return [];
        const end = oldestFirst.slice(at + 1).find((state) => state.image.digest !== image.digest);
        return [{ start, end }];
    });
}
/**
 * Returns the standing of a record.
 * A record stands for the period that it was written in or, where it was written before Git named the artifact, for the
 * first one after it. A later period has another cause: an edit by hand, or another record.
 */
function standingOf(proof, digest, history) {
    if (history.states.length === 0)
        return 'unknown';
    const own = periodOf(proof, digest, history);
    if (own === undefined)
        return 'pending';
    return own.end === undefined ? 'present' : 'past';
}
/** Returns the period that a record stands for; undefined while it is pending. */
function periodOf({ promotion }, digest, history) {
    const { version, gitops, time } = promotion;
    const isBefore = beforeRecord(gitops?.revision, time, history);
    const periods = periodsOf({ digest, version }, history);
    return (periods.find(({ start, end }) => isBefore(start) && (end === undefined || !isBefore(end))) ??
        periods.find(({ start }) => !isBefore(start)));
}
/**
 * Tells whether a state was there when the record was written: by the commit that the record names, else by the clocks.
 */
function beforeRecord(revision, time, history) {
    const at = revision === undefined ? undefined : history.position(revision);
    return (state) => {
        const position = history.position(state.commit);
        if (at !== undefined && position !== undefined)
            return position <= at;
        return Date.parse(state.time) <= Date.parse(time);
    };
}


/***/ }),

/***/ 20946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var declaration = __webpack_require__(89377);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/content-cache.js
var content_cache = __webpack_require__(92905);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var records_standing = __webpack_require__(74219);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/history/find.js







/** Artifacts whose records are read; each is some requests. */
const maxArtifacts = 500;
const maxReads = 8;
/**
 * Finds the records beside every digest that Git has named and beside every tag, and beside the images that those
 * records say were replaced; and the changes in Git that none of them accounts for. A place that does not answer costs
 * its own records.
 */
async function findHistory(plan, { clock, registries }) {
    const cached = (0,content_cache/* withContentCache */.S)(registries);
    const unreadable = [];
    const attempt = async (place, fallback, read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            const known = unreadable.some(({ message }) => message === error.message);
            if (!known)
                unreadable.push({ place: (0,reference/* formatRepository */.Sh)(place), message: error.message });
            return fallback;
        }
    };
    const artifacts = new Map();
    for (const artifact of await seeds(plan, cached, attempt))
        artifacts.set(keyOf(artifact), artifact);
    const lines = new Map();
    const waiting = [...artifacts.values()];
    for (let round = waiting.splice(0); round.length > 0; round = waiting.splice(0)) {
        await (0,concurrency/* mapBounded */.y)(round, maxReads, async (artifact) => {
            const { repository, digest } = artifact;
            const found = await attempt(repository, [], () => (0,read/* recordsOf */.M)(cached.open(repository), digest));
            for (const record of found) {
                const line = lineOf(record, digest, plan, clock.now());
                if (line === undefined)
                    continue;
                lines.set(line.record, line);
                const before = replacedBy(line, plan);
                if (before === undefined || artifacts.has(keyOf(before)) || artifacts.size >= maxArtifacts)
                    continue;
                artifacts.set(keyOf(before), before);
                waiting.push(before);
            }
        });
    }
    const records = inOrder(withForks([...lines.values()]));
    return {
        records,
        edits: plan.flow.records === undefined ? [] : plan.places.flatMap((place) => editsIn(place, records)),
        isCut: artifacts.size >= maxArtifacts || plan.places.some(({ history }) => history.isCut),
        unreadable,
    };
}
async function seeds({ application, places }, registries, attempt) {
    const repositories = new Map();
    const named = places.flatMap(({ environment, history }) => {
        const repository = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
        repositories.set((0,reference/* formatRepository */.Sh)(repository), repository);
        return history.states.flatMap(({ image: { digest } }) => (digest === undefined ? [] : [{ repository, digest }]));
    });
    const tagged = await (0,concurrency/* mapBounded */.y)([...repositories.values()], maxReads, (repository) => attempt(repository, [], () => taggedIn(repository, registries)));
    return [...named, ...tagged.flat()].slice(0, maxArtifacts);
}
async function taggedIn(repository, registries) {
    const opened = registries.open(repository);
    // Fallback tags list the referrers of an artifact, and are none themselves.
    const tags = (await opened.tags()).filter((tag) => !/^sha\d+-[0-9a-f]{32,64}/.test(tag)).slice(-maxArtifacts);
    const resolved = await (0,concurrency/* mapBounded */.y)(tags, maxReads, (tag) => opened.resolve(tag));
    const digests = new Set(resolved.flatMap((one) => one?.digest ?? []));
    return [...digests].map((digest) => ({ repository, digest }));
}
function keyOf({ repository, digest }) {
    return `${(0,reference/* formatRepository */.Sh)(repository)}@${digest}`;
}
/** Makes a line of a record; a record of something else is no part of this history. */
function lineOf(record, digest, plan, now) {
    if ('unreadable' in record.content)
        return undefined;
    const { flow, application, trust, places } = plan;
    const { subjects, promotion } = record.content.statement;
    const isOwn = subjects.includes(digest) && promotion.flow === flow.name && promotion.application === application.name;
    if (!isOwn)
        return undefined;
    const place = places.find(({ environment }) => environment.name === promotion.destination.environment);
    const standing = place === undefined ? 'unknown' : (0,records_standing/* standingOf */.YP)({ digest: record.digest, promotion }, digest, place.history);
    const signature = (0,chain/* signatureOf */.yK)(record, trust, (0,chain/* claimOf */._B)(promotion));
    const future = (0,chain/* isFuture */.GJ)(promotion.time, now);
    return { record: record.digest, digest, signature, future, standing, forked: false, promotion };
}
/** A record without trust leads nowhere; one that names no environment of the flow neither. */
function replacedBy(line, { flow, application }) {
    const { replaced, destination } = line.promotion;
    const environment = flow.environments.find(({ name }) => name === destination.environment);
    if (replaced === undefined || environment === undefined || !counts(line))
        return undefined;
    return { repository: (0,reference/* parseLocation */.zS)(environment.registry, application.image), digest: replaced.digest };
}
function counts({ signature, future }) {
    return !future && (signature === 'trusted' || signature === 'not-asked');
}
function withForks(lines) {
    const followers = new Map();
    for (const line of lines.filter(counts)) {
        const key = forkKey(line);
        if (key !== undefined)
            followers.set(key, (followers.get(key) ?? 0) + 1);
    }
    return lines.map((line) => ({ ...line, forked: counts(line) && (followers.get(forkKey(line) ?? '') ?? 0) > 1 }));
}
function forkKey({ promotion: { previous, destination } }) {
    return previous === undefined ? undefined : `${destination.environment} ${previous}`;
}
/** By chain within an environment; between environments by time, which no earlier record of a chain may exceed. */
function inOrder(lines) {
    const environments = new Set(lines.map(({ promotion }) => promotion.destination.environment));
    const timed = [...environments].flatMap((name) => {
        let latest = 0;
        return lines
            .filter(({ promotion }) => promotion.destination.environment === name)
            .toSorted((left, right) => (0,chain/* compareRecords */.aB)(left.promotion, right.promotion))
            .map((line) => {
            latest = Math.max(latest, Date.parse(line.promotion.time));
            return { line, time: latest };
        });
    });
    return timed.toSorted((left, right) => left.time - right.time).map(({ line }) => line);
}
/** Periods of the environment that no record that counts stands for. */
function editsIn({ environment, history }, records) {
    const own = records.filter((line) => counts(line) && line.promotion.destination.environment === environment.name);
    const accounted = new Set(own.flatMap(({ record, digest, promotion }) => {
        const period = (0,records_standing/* periodOf */.jH)({ digest: record, promotion }, digest, history);
        return period === undefined ? [] : [period.start.commit];
    }));
    return history.states.flatMap(({ commit, time, author, image: { digest, tag } }, at) => {
        const before = history.states[at + 1]?.image;
        const isNothing = digest === undefined && (tag === undefined || tag === '');
        const isSame = digest !== undefined && before?.digest === digest;
        if (isNothing || isSame || accounted.has(commit))
            return [];
        return [{ environment: environment.name, commit, time, author, digest, version: tag }];
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/history/execute.js




async function execute(plan, ports) {
    const findings = await findHistory(plan, ports);
    const { records, edits, unreadable } = findings;
    const [first] = unreadable;
    return {
        changed: false,
        headline: headlineOf(plan, findings),
        outputs: { records: String(records.length), edits: plan.flow.records === undefined ? '' : String(edits.length) },
        data: { flow: plan.flow.name, application: plan.application.name, records, edits, unreadable },
        report: reportOf(plan, findings),
        ...(first !== undefined && {
            failure: new errors/* RemoteError */.Hi({
                code: 'history-incomplete',
                where: first.place,
                found: `its records could not be read: ${first.message}`,
                fix: 'run again when it answers; the lines above are of the other places',
            }),
        }),
    };
}
function headlineOf({ application: { name } }, { records, edits, isCut }) {
    const found = records.length === 0 ? `no records of ${name}` : `${count(records.length, 'record')} of ${name}`;
    const byHand = edits.length === 0 ? '' : `, ${count(edits.length, 'change')} in Git without one`;
    return `${found}${byHand}${isCut ? ', and older ones were not looked at' : ''}`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function reportOf({ flow, application }, findings) {
    const { records, edits, unreadable } = findings;
    const missing = unreadable.length === 0 ? [] : [(0,report/* listing */.RR)(unreadable.map(({ message }) => message))];
    if (records.length + edits.length === 0) {
        const why = flow.records === undefined
            ? `${flow.file} has no "records", so promotions write none`
            : 'nothing was promoted yet';
        return [(0,report/* heading */.R_)(`history of ${application.name}`), (0,report/* paragraph */.FY)(`No record was found: ${why}.`), ...missing];
    }
    const rows = [...records.map(recordRow), ...edits.map(editRow)].toSorted(byTime).map(({ cells }) => cells);
    const forks = records.some(({ forked }) => forked)
        ? [(0,report/* paragraph */.FY)('⑂ marks records that follow the same record; the one that Git names counts.')]
        : [];
    return [
        (0,report/* heading */.R_)(`history of ${application.name}`),
        (0,report/* table */.tp)(['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'], rows),
        ...forks,
        ...missing,
    ];
}
/** Records keep their order; an edit stands where its time puts it. */
function byTime(left, right) {
    return left.time - right.time;
}
function recordRow(line, at, all) {
    const { digest, promotion, forked } = line;
    const { time, version, actor, approvers } = promotion;
    const cells = [
        minuteOf(time),
        `${wayOf(promotion)}${forked ? ' ⑂' : ''}`,
        version,
        digestText(digest),
        actor ?? '–',
        approvers.join(', ') || '–',
        line.future ? 'FROM THE FUTURE' : words[line.signature],
    ];
    const earlier = all.slice(0, at + 1).map((one) => Date.parse(one.promotion.time));
    return { time: earlier.reduce((latest, one) => Math.max(latest, one), 0), cells };
}
function editRow({ environment, time, author, digest, version }) {
    const cells = [
        minuteOf(time),
        `${environment} by hand`,
        version ?? '–',
        digest === undefined ? '–' : digestText(digest),
        author,
        '–',
        'NO RECORD',
    ];
    return { time: Date.parse(time), cells };
}
function minuteOf(time) {
    return `${time.slice(0, 16)}Z`;
}
function digestText(digest) {
    return (0,registry_digest/* shortDigest */.VK)(digest).slice(7);
}
/** `uat → prod`, with the name that it had there where it got another one; `prod ↩` for a rollback. */
function wayOf({ source, destination, rollback, replaced }) {
    if (rollback === true)
        return `${destination.environment} ↩${replaced?.version === undefined ? '' : ` from ${replaced.version}`}`;
    const from = source.environment ?? 'build';
    return `${from}${source.version === undefined ? '' : ` (${source.version})`} → ${destination.environment}`;
}
const words = {
    trusted: 'trusted',
    unsigned: 'NOT SIGNED',
    'unknown-key': 'UNKNOWN KEY',
    'key-scope': 'KEY OUT OF SCOPE',
    'key-retired': 'RETIRED KEY',
    altered: 'ALTERED',
    'not-asked': 'not checked',
    unreadable: 'unreadable',
};

// EXTERNAL MODULE: ./lib/src/flow/load.js + 14 modules
var load = __webpack_require__(25195);
// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
;// CONCATENATED MODULE: ./lib/src/steps/history/plan.js







/**
 * Reads the images that Git has named in each environment over time.
 *
 * @throws UsageError, RemoteError
 */
async function plan(inputs, ports) {
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'history');
    const application = (0,questions/* applicationOf */.KM)(flow, inputs.application);
    const gitops = await (0,repository/* gitopsRepositoryOf */.Y)(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
    const pairs = flow.environments.map((environment) => ({ application, environment }));
    const histories = await (0,place_history.placeHistories)(flow, pairs, gitops);
    const places = pairs.flatMap(({ environment }, at) => {
        const history = histories[at];
        return history === undefined ? [] : [{ environment, history }];
    });
    return { flow, application, trust: await (0,keys/* trustedKeys */.QD)(flow, ports.files), places };
}
function describe({ application, places }) {
    return [
        (0,report/* heading */.R_)('history: plan'),
        (0,report/* paragraph */.FY)(`The records of ${application.name} will be read: of what Git has named, and of every tag.`),
        (0,report/* table */.tp)(['environment', 'repository', 'images in Git'], places.map(({ environment, history }) => [
            environment.name,
            (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image)),
            String(history.states.length),
        ])),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/history/history.js



const history_history = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
