export const id = 5783;
export const ids = [5783];
export const modules = {

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

/***/ 33765:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noHistory: () => (/* binding */ noHistory),
/* harmony export */   placeHistories: () => (/* binding */ placeHistories)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93265);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11239);



/**
 * Reads the histories of some places, in one look at each branch. The places are those of the newest state: what an
 * image was taken from before an ApplicationSet came into Git is not told.
 *
 * @throws RemoteError
 */
async function placeHistories(flow, pairs, branches) {
    const byBranch = new Map();
    for (const pair of pairs) {
        const branch = branches.of(pair.environment);
        byBranch.set(branch, [...(byBranch.get(branch) ?? []), pair]);
    }
    const found = new Map();
    for (const [branch, own] of byBranch) {
        const histories = await historiesOn(branch, await branches.trees.on(branch), flow, own);
        for (const [at, history] of histories.entries()) {
            const pair = own[at];
            if (pair !== undefined)
                found.set(pair, history);
        }
    }
    return pairs.map((pair) => found.get(pair) ?? noHistory);
}
/** Of a place of which nothing is known. */
const noHistory = { states: [], isCut: false, position: () => undefined };
async function historiesOn(branch, tree, flow, pairs) {
    const places = await Promise.all(pairs.map((pair) => placesOrNone(flow, pair, tree)));
    const history = await branch.history([...new Set(places.flatMap(filesOf))]);
    const byFile = changesByFile(history);
    return Promise.all(places.map(async (own) => ({
        states: await statesOf(own, filesOf(own), byFile),
        isCut: history.isCut,
        position: (commit) => history.position(commit),
    })));
}
/** Places that cannot be told from each other have no history that proves anything. */
async function placesOrNone(flow, pair, tree) {
    try {
        return await (0,_places_js__WEBPACK_IMPORTED_MODULE_2__.placesToRead)(flow, pair, tree);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return [];
        throw error;
    }
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
        const { commit, time, author, message } = change;
        states.push({ commit, time, author, message, image });
    }
    return states.toReversed();
}
async function imageAt(places, change) {
    const images = [];
    for (const place of places) {
        try {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_1__/* .findFile */ .q)(change, place);
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

/***/ 92905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 16292:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   h: () => (/* binding */ linksOf)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

const hosts = {
    github: {
        host: /(^|\.)github\./,
        commit: '/commit/',
        request: '/pull/',
        numbers: [/^Merge pull request #(\d{1,9}) from /, /^[^\n]* \(#(\d{1,9})\)(?:\n|$)/],
    },
    gitlab: {
        host: /(^|\.)gitlab\./,
        commit: '/-/commit/',
        request: '/-/merge_requests/',
        numbers: [/^See merge request [\w./-]*!(\d{1,9})$/m],
    },
};
/**
 * Finds the pages of a repository by its URL, or its address for SSH; undefined for a path and for another host.
 * `server` is the platform of the run, whose host may have any name.
 */
function pagesOf(location, server) {
    const address = webAddressOf(location);
    if (address === undefined)
        return undefined;
    const isOwn = server !== undefined && URL.canParse(server.url) && new URL(server.url).origin === address.origin;
    const named = ['github', 'gitlab'].find((kind) => hosts[kind].host.test(address.hostname));
    const kind = isOwn ? server.kind : named;
    if (kind === undefined)
        return undefined;
    const { commit, request, numbers } = hosts[kind];
    const base = `${address.origin}${address.pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
    return {
        commit: (id) => `${base}${commit}${id}`,
        request: (message) => {
            const number = numbers.map((pattern) => pattern.exec(message)?.[1]).find((one) => one !== undefined);
            return number === undefined ? undefined : `${base}${request}${number}`;
        },
    };
}
/** `https://host/path` of a Git URL or of the scp-like form (git-clone(1), "GIT URLS"), without user and password. */
function webAddressOf(location) {
    const [, host, path] = /^[\w.-]+@([\w.-]+):([^/].*)$/.exec(location) ?? [];
    const text = host === undefined ? location : `https://${host}/${path}`;
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol === 'https:')
        return new URL(url.pathname, url.origin);
    return url.protocol === 'ssh:' ? new URL(url.pathname, `https://${url.hostname}`) : undefined;
}
/** Links of a place: the commit and the change request that deployed it, the run that promoted it, and its record. */
function linksOf({ promotion, change, recordDigest }, { application, environment }, pages) {
    const addresses = [
        ['change request', change && pages?.request(change.message)],
        ['commit', change && pages?.commit(change.commit)],
        ['run', httpsAddress(promotion?.run)],
        ['record', recordDigest && recordAddress(environment.registry, application.image, recordDigest)],
    ];
    return addresses.flatMap(([text, url]) => (url === undefined ? [] : [{ text, url }]));
}
/** A record may hold any text as its run's address: only https is a link. */
function httpsAddress(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const { protocol, href, username, password } = new URL(text);
    return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}
/** Address of the record's manifest in its registry (OCI distribution-spec 1.1, "Pulling manifests"). */
function recordAddress(registry, image, record) {
    const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image);
    if (place.kind === 'layout')
        return undefined;
    const host = place.registry === 'docker.io' ? 'registry-1.docker.io' : place.registry;
    return httpsAddress(`https://${host}/v2/${place.repository}/manifests/${record}`);
}


/***/ }),

/***/ 75783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/src/steps/status/declaration.js
var declaration = __webpack_require__(86153);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/records/content-cache.js
var content_cache = __webpack_require__(92905);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var standing = __webpack_require__(74219);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/steps/status/links.js
var links = __webpack_require__(16292);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/steps/unsettled.js
var steps_unsettled = __webpack_require__(66686);
;// CONCATENATED MODULE: ./lib/src/steps/status/words.js


const driftWords = {
    same: 'none',
    moved: 'TAG MOVED',
    missing: 'NOT IN REGISTRY',
    unpinned: 'tag only',
    empty: '–',
    unreadable: 'UNREADABLE',
    unreachable: 'UNREACHABLE',
};
const recordWords = {
    found: 'found',
    none: 'NO RECORD',
    edited: 'EDITED BY HAND',
    future: 'FROM THE FUTURE',
    altered: 'ALTERED',
    'unknown-key': 'UNKNOWN KEY',
    'key-scope': 'KEY OUT OF SCOPE',
    unverified: 'NOT VERIFIED',
    'unknown-identity': 'UNKNOWN JOB',
    'key-retired': 'RETIRED KEY',
    unsigned: 'NOT SIGNED',
    unreadable: 'UNREADABLE RECORDS',
    off: '–',
};
/** Whether Git and the registry disagree, or cannot be compared. */
function isDrifted({ drift }) {
    return drift === 'moved' || drift === 'missing' || drift === 'unreadable' || drift === 'unreachable';
}
/** Whether something runs here that no record accounts for. */
function isUnrecorded({ record, drift }) {
    return drift !== 'empty' && drift !== 'unreachable' && record !== 'off' && record !== 'found';
}
/** As `recordWords`; a rollback says so. */
function recordText({ record, promotion }) {
    return record === 'found' && promotion?.rollback === true ? 'rolled back' : recordWords[record];
}
/** Text of a cell of the matrix: version and age, or the version and its problem. */
function cellText(cell) {
    if (cell.drift === 'empty')
        return '–';
    const version = cell.version ?? cell.digest?.slice('sha256:'.length, 'sha256:'.length + 7) ?? '–';
    if (isDrifted(cell))
        return `${version} ${driftWords[cell.drift]}`;
    if (isUnrecorded(cell))
        return `${version} ${recordWords[cell.record]}`;
    const mark = cell.promotion?.rollback === true ? ' ↩' : '';
    const age = cell.age === undefined ? '' : ` ${ageText(cell.age)}`;
    return `${version}${mark}${age}`;
}
/** Problem of a place, in one sentence; undefined where there is none. */
function problemOf(cell, reason) {
    const drift = isDrifted(cell) ? driftSentences[cell.drift] : undefined;
    const record = isUnrecorded(cell) ? recordSentences[cell.record] : undefined;
    const sentence = [drift, record].filter((part) => part !== undefined).join('; ');
    if (sentence === '')
        return undefined;
    const by = record !== undefined && cell.change !== undefined
        ? ` (since ${cell.change.commit.slice(0, 12)} of ${cell.change.time.slice(0, 10)} by ${cell.change.author})`
        : '';
    return `${cell.application} in ${cell.environment}: ${sentence}${by}${reason === undefined ? '' : `: ${reason}`}`;
}
const driftSentences = {
    moved: 'the tag is another digest in the registry',
    missing: 'the registry does not have it',
    unreadable: 'the manifests cannot be read',
    unreachable: 'the registry does not answer',
};
const recordSentences = {
    none: 'no record accounts for it',
    edited: 'edited by hand: its record is of an earlier entry',
    future: 'its record is from the future',
    altered: 'its record was altered',
    'key-scope': 'its record is signed with a key whose scope does not hold it',
    'key-retired': 'its record is signed with a key that is revoked or past its not-after',
    'unknown-key': 'its record is signed with a key that the flow does not trust',
    unverified: 'the Sigstore bundle of its record does not count',
    'unknown-identity': 'its record is signed by a job that the flow does not trust',
    unsigned: 'its record is not signed',
    unreadable: 'its records cannot be read',
};
/** `cart 1.6.0 waits in uat for prod since 3 d, 2 versions ahead`. */
function waitText({ application, from, to, version, age, ahead }) {
    const since = age === undefined ? '' : ` since ${ageText(age)}`;
    const distance = ahead === undefined ? '' : `, ${ahead} version${ahead === 1 ? '' : 's'} ahead`;
    return `${application} ${version ?? ''} waits in ${from} for ${to}${since}${distance}`.replaceAll('  ', ' ');
}
/** `cart in prod: 25 % 1.4.0, 75 % 1.3.2 since …`. */
function deliveryText({ application, environment, says }) {
    return `${application} in ${environment}: ${says}`;
}
/** `3 d`, `5 h`, `12 min`, `now`. */
function ageText(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 60)
        return 'now';
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min`;
    return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`;
}
/** Names the branches that were read, each with its commit. */
function headText({ heads }) {
    return heads.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}
/** Places over which something wins that is not in Git, and one sentence for those of which nobody knows. */
function overruledPlaces({ deployed }) {
    const overruled = deployed.flatMap(({ application, environment, overruledBy }) => overruledBy === undefined ? [] : [`${application.name} in ${environment.name}: ${overruledBy} hands it its image`]);
    const unsettled = deployed.filter((place) => place.unsettled !== undefined);
    const [first] = unsettled;
    if (first?.unsettled === undefined)
        return overruled;
    const environments = [...new Set(unsettled.map(({ environment }) => environment.name))];
    const more = unsettled.length === 1 ? '' : ` and ${(0,counted/* counted */.h)(unsettled.length - 1, 'more file')}`;
    return [...overruled, (0,steps_unsettled/* unsettledSentence */.o)(`${first.unsettled}${more}`, environments.join(', '))];
}

;// CONCATENATED MODULE: ./lib/src/steps/status/cell.js







/** Fills one cell. A registry that does not answer, or a record that cannot be read, is the cell's content. */
async function cellOf(place, reads) {
    const { application, environment, named, unreadable, history } = place;
    const [state] = history.states;
    const own = {
        application: application.name,
        environment: environment.name,
        version: named.tag,
        digest: named.digest,
        change: state && { commit: state.commit, time: state.time, author: state.author, message: state.message },
    };
    const finished = (cell, reason) => ({
        ...cell,
        links: (0,links/* linksOf */.h)(cell, place, reads.pages),
        problem: problemOf(cell, reason),
    });
    const none = {
        age: undefined,
        record: reads.ledgers === undefined ? 'off' : 'none',
        recordDigest: undefined,
        promotion: undefined,
    };
    if (unreadable !== undefined)
        return finished({ ...own, ...none, drift: 'unreadable' }, unreadable);
    if (named.tag === undefined && named.digest === undefined)
        return finished({ ...own, ...none, drift: 'empty' });
    const reference = (0,registry_reference/* parseLocation */.zS)(environment.registry, application.image);
    try {
        const { digest, drift } = await compared(named, reads.registries.open(reference));
        if (digest === undefined)
            return finished({ ...own, ...none, digest, drift });
        const { cell, reason } = await recordIn(place, digest, reference, none, reads);
        return finished({ ...own, digest, drift, ...cell }, reason);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return finished({ ...own, ...none, drift: 'unreachable' }, error.message);
    }
}
async function compared({ tag, digest }, repository) {
    const byTag = tag !== undefined && (0,tag_name/* isTag */.d)(tag) ? (await repository.resolve(tag))?.digest : undefined;
    if (digest === undefined)
        return { digest: byTag, drift: byTag === undefined ? 'missing' : 'unpinned' };
    if (byTag !== undefined)
        return { digest, drift: byTag === digest ? 'same' : 'moved' };
    return { digest, drift: (await repository.resolve(digest)) === undefined ? 'missing' : 'same' };
}
async function recordIn({ application, environment, history }, digest, reference, none, { ledgers, flow, now }) {
    if (ledgers === undefined)
        return { cell: none };
    const { quick, whole } = ledgers;
    const entry = { digest, application: application.name, environment: environment.name };
    try {
        const [seen] = await quick.entries(entry, reference);
        const isPresent = seen !== undefined && (0,standing/* standingOf */.YP)(seen, digest, history) !== 'past';
        const [proof] = isPresent ? [seen] : await whole.entries(entry, reference);
        if (proof === undefined)
            return { cell: { ...none, record: await faultBeside(whole, entry, reference, flow, now) } };
        const { promotion } = proof;
        const age = Math.max(0, Math.round((now.getTime() - Date.parse(promotion.time)) / 1000));
        const isPast = (0,standing/* standingOf */.YP)(proof, digest, history) === 'past';
        return { cell: { age, record: isPast ? 'edited' : 'found', recordDigest: proof.digest, promotion } };
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk))
            throw error;
        return { cell: { ...none, record: 'unreadable' }, reason: error.message };
    }
}
async function faultBeside(ledger, named, reference, flow, now) {
    const entry = { ...named, flow, now };
    const records = await ledger.records(named.digest, reference);
    const present = new Set(records.map((record) => (0,chain/* faultOf */.Kl)(record, entry, ledger.trust)));
    return chain/* statementFaults */.J9.find((fault) => present.has(fault)) ?? 'none';
}

// EXTERNAL MODULE: ./lib/src/report/markup.js
var markup = __webpack_require__(19573);
// EXTERNAL MODULE: ./lib/src/report/printable.js + 4 modules
var printable = __webpack_require__(35193);
;// CONCATENATED MODULE: ./lib/src/steps/status/style.js
/** The page's own style: light and dark, and on paper. */
const style = `
:root { color-scheme: light dark; --ground: light-dark(#f6f7f9, #14171c); --card: light-dark(#fff, #1c2128); --ink: light-dark(#1b2430, #e4e9f0);
  --muted: light-dark(#5d6b7c, #93a1b3); --line: light-dark(#dfe4ea, #2d3540); --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
header { display: flex; align-items: center; gap: 1rem; margin-bottom: 1.25rem; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
.badge { margin: 0; padding: .2rem .7rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .85rem; }
.board { overflow: auto; max-height: 100vh; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: .95rem; position: sticky; top: 0; background: var(--card); z-index: 1; }
tbody th { position: sticky; left: 0; background: var(--card); }
section h2 { font-size: 1rem; margin: 0 0 .25rem; }
section ul { margin: 0 0 1rem; padding-left: 1.2rem; overflow-wrap: anywhere; }
td a, td abbr { font-size: .7rem; margin-right: .4rem; color: var(--muted); white-space: nowrap; }
thead small { display: block; color: var(--muted); font-weight: 400; }
th + th, td { border-left: 1px solid var(--line); }
td strong { display: block; max-width: 12rem; white-space: normal; overflow-wrap: anywhere; } td code { margin-right: .5rem; }
td code { color: var(--muted); font: .85rem ui-monospace, monospace; }
.age { color: var(--muted); font-size: .8rem; }
.empty { color: var(--muted); font-style: italic; }
.mark { display: inline-block; margin: 0 .35rem .25rem 0; padding: .05rem .5rem; border-radius: .6rem; font-size: .75rem; border: 1px solid currentColor; }
.good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
td div { white-space: normal; }
footer { margin-top: 1rem; color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
@media (max-width: 720px) {
  body { padding: .75rem; } thead { display: none; } tr, td, tbody th { display: block; border-left: 0; white-space: normal; }
  .board { max-height: none; overflow: visible; } td strong { max-width: none; margin-right: 5rem; }
  tbody th { top: 0; z-index: 1; font-size: 1.05rem; } td { padding: .4rem .7rem; } td::before { content: attr(data-environment); float: right; color: var(--muted); }
}
@media print { body { padding: 0; background: none; } }
`;

;// CONCATENATED MODULE: ./lib/src/steps/status/page.js




/** Writes the board as one HTML page: no script, nothing loaded from elsewhere, everything from outside escaped. */
function page({ plan, cells, waits, at }) {
    const { flow } = plan;
    const applications = [...new Set(cells.map(({ application }) => application))];
    const heads = flow.environments.map(({ name, tier, model }) => `<th scope="col">${escaped(name)}<small>${escaped(`${tier} · ${model}`)}</small></th>`);
    const rows = applications.map((application) => {
        const own = cells.filter((cell) => cell.application === application);
        return `<tr><th scope="row">${escaped(application)}</th>${own.map(cellHtml).join('')}</tr>`;
    });
    const problems = cells.flatMap(({ problem }) => problem ?? []);
    const source = headText(plan);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(flow.name)}: status</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(flow.name)}</h1>${summary(problems.length, cells.length)}</header>
${section('Needs a look', 'bad', problems)}${section('On its way', 'fair', plan.deliveries.map(deliveryText))}${section('Waiting', 'fair', waits.map(waitText))}${section('Git does not say what runs', 'fair', overruledPlaces(plan))}<div class="board"><table>
<thead><tr><th scope="col">application</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
<footer>${escaped(source)} · ${escaped(at.slice(0, 16).replace('T', ' '))} UTC · krci-deploy status</footer>
</body>
</html>
`;
}
function summary(problems, places) {
    return problems === 0
        ? '<p class="badge good">everything is as Git says</p>'
        : `<p class="badge bad">${problems} of ${places} places need a look</p>`;
}
function section(title, kind, items) {
    if (items.length === 0)
        return '';
    const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
    return `<section><h2 class="${kind}">${title}</h2><ul>${list}</ul></section>\n`;
}
/** A place that is as it should be has its version and age alone; only a problem has marks. */
function cellHtml(cell) {
    const label = `data-environment="${escaped(cell.environment)}"`;
    if (cell.drift === 'empty')
        return `<td class="empty" ${label}>not deployed</td>`;
    const digest = cell.digest ?? '';
    const who = cell.promotion?.actor === undefined ? '' : ` · ${escaped(cell.promotion.actor)}`;
    const parts = [
        `<strong>${escaped(cell.version ?? '–')}</strong>`,
        `<code title="${escaped(digest)}">${escaped(digest.replace(/^sha\d+:/, '').slice(0, 12))}</code>`,
        `<span class="age">${escaped(ageText(cell.age))}${who}</span>`,
        `<div>${[...marksOf(cell), ...linkHtml(cell)].join('')}</div>`,
    ];
    return `<td ${label}>${parts.join('')}</td>`;
}
function marksOf(cell) {
    const rolledBack = cell.record === 'found' && cell.promotion?.rollback === true;
    return [
        ...(isDrifted(cell) ? [mark('bad', driftWords[cell.drift])] : []),
        ...(cell.drift === 'unpinned' ? [mark('fair', driftWords[cell.drift])] : []),
        ...(isUnrecorded(cell) ? [mark('bad', recordText(cell))] : []),
        ...(rolledBack ? [mark('fair', recordText(cell))] : []),
    ];
}
/** Cells are narrow. */
const shortNames = { 'change request': 'request' };
/** Every address is https by now. A record without one is still named. */
function linkHtml({ links, recordDigest }) {
    const hasRecord = links.some(({ text }) => text === 'record');
    const named = recordDigest === undefined || hasRecord ? [] : [`<abbr title="${escaped(recordDigest)}">record</abbr>`];
    return [
        ...links.map(({ text, url }) => `<a href="${escaped(url)}" rel="noreferrer" title="${text}">${shortNames[text] ?? text}</a>`),
        ...named,
    ];
}
function mark(kind, text) {
    return `<span class="mark ${kind}">${escaped(text)}</span>`;
}
/** Control and bidirectional characters are shown, not obeyed. */
function escaped(text) {
    return (0,markup/* escapedMarkup */.E)((0,printable/* printable */.g$)(text)).replaceAll("'", '&#39;');
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
;// CONCATENATED MODULE: ./lib/src/steps/status/waits.js


/**
 * Finds the artifacts that the next environment does not run yet, the longest wait first. A place that needs a look
 * waits for nothing else.
 */
function waitsIn({ flow, deployed }, cells) {
    const byKey = new Map(cells.map((cell) => [keyOf(cell.application, cell.environment), cell]));
    const waits = deployed.flatMap((place) => {
        const { application, environment } = place;
        if (application.promoted === false)
            return [];
        const cell = byKey.get(keyOf(application.name, environment.name));
        if (cell?.digest === undefined || isDrifted(cell) || isUnrecorded(cell))
            return [];
        return (0,graph/* successorsOf */.L6)(flow, environment.name).flatMap((next) => {
            const other = byKey.get(keyOf(application.name, next.name));
            if (other === undefined || other.drift === 'unreadable' || other.digest === cell.digest)
                return [];
            const { version, age } = cell;
            const ahead = aheadOf(place, other);
            return ahead === 0
                ? []
                : [{ application: application.name, from: environment.name, to: next.name, version, age, ahead }];
        });
    });
    return waits.toSorted((left, right) => (right.age ?? 0) - (left.age ?? 0));
}
function keyOf(application, environment) {
    return `${application} ${environment}`;
}
/** Images that the place has named since it named what the next environment names; undefined where it never did. */
function aheadOf({ history }, { digest, version }) {
    const isTheirs = (image) => image.digest === undefined || digest === undefined ? image.tag === version : image.digest === digest;
    const at = history.states.findIndex(({ image }) => isTheirs(image));
    return at < 0 ? undefined : at;
}

;// CONCATENATED MODULE: ./lib/src/steps/status/execute.js










/** Places of one registry that are asked about at the same time. */
const maxPlaces = 8;
/** Lines above the matrix; the page and the data have all of them. */
const maxLines = 20;
async function execute(plan, ports) {
    const board = await boardOf(plan, ports);
    const { cells, waits, at } = board;
    for (const file of plan.files)
        await ports.files.write(file, new TextEncoder().encode(page(board)));
    const drifted = cells.filter(isDrifted).length;
    const unrecorded = cells.filter(isUnrecorded).length;
    const hasRecords = plan.flow.records !== undefined;
    const astray = plan.deliveries.filter(({ share }) => share === undefined).map(deliveryText);
    const problems = [...cells.flatMap(({ problem }) => problem ?? []), ...astray];
    const [first] = problems;
    return {
        changed: plan.files.length > 0,
        headline: `${plan.flow.name}: ${drifted} of ${cells.length} places drifted${hasRecords ? `, ${unrecorded} without a record that counts` : ''}`,
        outputs: {
            drifted: String(drifted),
            unrecorded: hasRecords ? String(unrecorded) : '',
            waiting: String(waits.length),
        },
        data: { flow: plan.flow.name, ...headData(plan), at, places: cells, waiting: waits, deliveries: plan.deliveries },
        report: reportOf(board),
        ...(plan.check && first !== undefined ? { failure: notClean(problems.length, first) } : {}),
    };
}
/** One branch is named as such; of several each is named. */
function headData({ heads }) {
    const [first] = heads;
    return { repository: first?.repository, commit: first?.commit, ...(heads.length > 1 && { branches: heads }) };
}
async function boardOf(plan, given) {
    const ports = { ...given, registries: (0,content_cache/* withContentCache */.S)(given.registries) };
    const { flow, pages } = plan;
    const ledgers = flow.records === undefined ? undefined : await openLedgers(flow, ports);
    const reads = { ledgers, registries: ports.registries, flow: flow.name, pages, now: ports.clock.now() };
    const cells = new Map();
    const lanes = [...lanesOf(plan.deployed).values()];
    // Each registry has a lane of its own: one that does not answer holds up no other's places.
    await (0,concurrency/* mapBounded */.y)(lanes, lanes.length, (lane) => (0,concurrency/* mapBounded */.y)(lane, maxPlaces, async (place) => cells.set(place, await cellOf(place, reads))));
    const inOrder = plan.deployed.flatMap((place) => cells.get(place) ?? []);
    return { plan, cells: inOrder, waits: waitsIn(plan, inOrder), at: ports.clock.now().toISOString() };
}
async function openLedgers(flow, ports) {
    const said = new Set();
    const warn = (message) => {
        if (!said.has(message))
            ports.log.warn(message);
        said.add(message);
    };
    const own = { ...ports, log: { ...ports.log, warn } };
    return { quick: await (0,ledger/* openLedger */.a)(flow, own, { lists: 'first' }), whole: await (0,ledger/* openLedger */.a)(flow, own) };
}
/** Places by the host of their registry. */
function lanesOf(places) {
    const lanes = new Map();
    for (const place of places) {
        const reference = (0,registry_reference/* parseLocation */.zS)(place.environment.registry, place.application.image);
        const host = reference.kind === 'image' ? reference.registry : '';
        const lane = lanes.get(host);
        if (lane === undefined)
            lanes.set(host, [place]);
        else
            lane.push(place);
    }
    return lanes;
}
function notClean(count, first) {
    return new errors/* RefusedError */.fk({
        code: 'board-not-clean',
        where: 'status --check',
        expected: 'every place as Git and its record say',
        found: `${count === 1 ? 'one that is not' : `${count} that are not`}: ${first}`,
        fix: 'look at the board, and promote or put Git back',
    });
}
/** Report: problems first, then waiting images, then the matrix. */
function reportOf({ plan, cells, waits }) {
    const { flow } = plan;
    const problems = cells.flatMap(({ problem }) => problem ?? []);
    const applications = [...new Set(cells.map(({ application }) => application))];
    const rows = applications.map((application) => rowOf(application, cells.filter((cell) => cell.application === application)));
    return [
        (0,report/* heading */.R_)(`status of ${flow.name}`),
        (0,report/* paragraph */.FY)(`${headText(plan)}.`),
        ...lines('Needs a look:', problems),
        ...lines('On its way:', plan.deliveries.map(deliveryText)),
        ...lines('Waiting:', waits.map(waitText)),
        ...lines('Git does not say what runs:', overruledPlaces(plan)),
        (0,report/* table */.tp)(['application', ...flow.environments.map(({ name }) => name)], rows),
    ];
}
function rowOf(application, cells) {
    return [application, ...cells.map((cell) => ({ text: cellText(cell), links: cell.links }))];
}
function lines(title, items) {
    if (items.length === 0)
        return [];
    const more = items.length > maxLines ? [`and ${items.length - maxLines} more`] : [];
    return [(0,report/* paragraph */.FY)(title), (0,report/* listing */.RR)([...items.slice(0, maxLines), ...more])];
}

// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/status/audience.js

/**
 * Asks the platform who can see the pages of the run's repository, before anything is written for them: a board names
 * images, people and addresses.
 *
 * @throws RefusedError `page-audience`, RemoteError where the platform does not answer, UsageError without a platform
 */
async function requireAudience(wanted, { platform }) {
    if (wanted === 'anyone')
        return;
    const { audience, because } = await platform.pages();
    if (audience === 'readers')
        return;
    throw new errors/* RefusedError */.fk({
        code: 'page-audience',
        where: 'the input "page"',
        expected: 'pages that only those who may read the repository can see',
        found: because,
        fix: 'restrict the pages in the settings, publish the board as an artifact alone, or ask for page-audience: anyone',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/status/plan.js









/**
 * Reads the images that Git names, and has named, in every environment.
 *
 * @throws UsageError, RemoteError, and RefusedError `page-audience`
 */
async function plan(inputs, ports) {
    if (inputs.page !== undefined)
        await requireAudience(inputs['page-audience'], ports);
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'status');
    const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
    const applications = names.map((name) => (0,questions/* applicationOf */.KM)(flow, name));
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
    const deployed = await (0,flow_deployed/* deployedIn */.G)(flow, applications, gitops);
    const histories = await (0,place_history.placeHistories)(flow, deployed, gitops);
    const heads = await headsOf(flow, gitops);
    // Deliveries are loaded with the first.
    const isInSteps = deployed.some(({ application, environment }) => (0,delivery/* deliveryOf */.A)(application, environment) !== undefined);
    const deliveries = isInSteps ? await (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(5419), __webpack_require__.e(3070)]).then(__webpack_require__.bind(__webpack_require__, 69057))).deliveriesOf(flow, deployed, gitops) : [];
    return {
        flow,
        deployed: deployed.map((one, at) => Object.assign({ history: histories[at] ?? place_history.noHistory }, one)),
        deliveries,
        heads,
        pages: (0,links/* pagesOf */.E)(await (0,repository/* gitopsLocation */.Cj)(flow, inputs.repository, ports), serverOf(ports)),
        files: [inputs.html, inputs.page].filter((file) => file !== undefined),
        check: inputs.check,
    };
}
/** Returns the branches that were read, each with its commit. */
async function headsOf({ environments }, { of, trees }) {
    const branches = [...new Set(environments.map((environment) => of(environment)))];
    return Promise.all(branches.map(async (branch) => ({ repository: branch.name, commit: (await trees.on(branch)).commit })));
}
function describe({ heads, deployed, files }) {
    const page = files.length === 0 ? '' : ` and write the board to ${files.join(' and ')}`;
    return [
        (0,report/* heading */.R_)('status: plan'),
        (0,report/* paragraph */.FY)(`Ask the registries about ${deployed.length === 1 ? 'one place' : `${deployed.length} places`} in ${heads.map(({ repository }) => repository).join(', ')}${page}.`),
    ];
}
function serverOf({ platform: { kind, server } }) {
    return kind === 'local' || server === undefined ? undefined : { kind, url: server.url };
}

;// CONCATENATED MODULE: ./lib/src/steps/status/status.js



const status_status = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
