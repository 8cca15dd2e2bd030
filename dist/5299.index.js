export const id = 5299;
export const ids = [5299,6146,4304];
export const modules = {

/***/ 33875:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export maxTextBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Ten times the largest hand-written manifest; a larger file is generated and is not edited. */
const maxTextBytes = 10 * 1024 * 1024;
/**
 * Decodes a manifest exactly: a byte order mark stays, so that `bytesOf(textOf(bytes))` is `bytes`.
 * @throws RefusedError for a file that is too large, no UTF-8 or a Git LFS pointer.
 */
function textOf(bytes, file) {
    if (bytes.byteLength > maxTextBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'file-too-large',
            where: file,
            expected: `at most ${maxTextBytes} bytes`,
            found: `${bytes.byteLength}`,
            fix: 'split the file',
        });
    }
    const text = decoded(bytes, file);
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'git-lfs-pointer',
            where: file,
            expected: 'a manifest',
            found: 'a Git LFS pointer',
            fix: 'store the manifest itself in Git',
        });
    }
    return text;
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}
function decoded(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'not-utf8', where: file, expected: 'UTF-8', found: 'other bytes', fix: 'convert the file' }, { cause: error });
    }
}


/***/ }),

/***/ 11015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deliveryOf),
/* harmony export */   o: () => (/* binding */ deliverySchema)
/* harmony export */ });
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);
/* harmony import */ var _gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _gates_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73241);



/** Returns the steps in which an application enters an environment; undefined where it does at once. */
function deliveryOf({ delivery = {} }, { name }) {
    return Object.hasOwn(delivery, name) ? delivery[name] : undefined;
}
const place = {
    type: 'object',
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
        file: { type: 'string', minLength: 1, maxLength: 500, description: 'The file, from the root of the repository' },
        path: { type: 'string', minLength: 1, maxLength: 500, description: 'The path of the value in it' },
    },
};
const side = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    properties: {
        image: { ...place, description: 'The place that names its image' },
        replicas: { ...place, description: 'The place of its number of pods' },
    },
};
const confirmation = {
    enum: ['required', 'off'],
    default: 'required',
    description: 'Whether the next step waits until the environment says that it runs the one before',
};
const validate = {
    type: 'object',
    additionalProperties: false,
    required: ['tests'],
    description: 'What another job has to say about each step before the next one',
    properties: {
        tests: {
            ..._gates_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .tests */ .C.schema,
            description: 'Tests of the step, by the reports in the input `junit`; a failed one takes the delivery back',
        },
    },
};
const pods = { type: 'integer', minimum: 1, maximum: 10_000 };
const canary = {
    type: 'object',
    additionalProperties: false,
    required: ['stable', 'canary', 'steps', 'pause'],
    description: 'The new digest takes growing shares of the traffic beside the stable one',
    properties: {
        stable: { ...side, description: 'The side that runs when no delivery is under way; its image is what runs there' },
        canary: {
            ...side,
            description: 'The side that takes the new digest',
            properties: { ...side.properties, weight: { ...place, description: 'The place of its weight, in percent' } },
        },
        'stable-weight': { ...place, description: 'The place of the other weight; the two sum to 100' },
        replicas: { ...pods, description: 'Pods of both sides together, where replicas are written' },
        steps: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { type: 'integer', minimum: 1, maximum: 100 },
            description: 'Shares of the canary in percent, growing, such as [10, 25, 50, 100]',
        },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time of each step' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before each step beside the metrics of the gate; one that fails takes the delivery back',
        },
        validate,
        confirmation,
    },
};
const blueGreen = {
    type: 'object',
    additionalProperties: false,
    required: ['blue', 'green', 'switch', 'pause', 'keep'],
    description: 'The new digest starts beside the old one, then takes all traffic at once',
    properties: {
        blue: { ...side, description: 'One side' },
        green: { ...side, description: 'The other side' },
        switch: {
            ...place,
            description: 'The place that says who has the traffic',
            properties: {
                ...place.properties,
                blue: { type: 'string', minLength: 1, maxLength: 100, default: 'blue', description: 'Its value for blue' },
                green: { type: 'string', minLength: 1, maxLength: 100, default: 'green', description: 'Its value for green' },
            },
        },
        replicas: { ...pods, description: 'Pods of the side that is started, where replicas are written' },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time between the start and the switch' },
        keep: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'How long the old side can take the traffic back' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before the switch and until the end beside the metrics of the gate; one that fails takes it back',
        },
        validate,
        confirmation,
    },
};
const rollout = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    description: 'A Rollout of Argo Rollouts, whose controller makes the steps: the digest is written once, and the environment is asked where it stands',
    properties: { image: { ...place, description: 'The place of the image in the Rollout' } },
};
/** The value of `applications[].delivery`: by environment. */
const deliverySchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 32,
    description: 'By environment: the steps in which a new digest takes the traffic; all at once when absent',
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        properties: { canary, 'blue-green': blueGreen, rollout },
    },
};


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

/***/ 25809:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** Returns the names by which a layout finds an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return {
        ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries),
        flow,
        environment: environment.name,
        application,
        isPush: environment.model === 'push',
        environments: environments.map(({ name }) => name),
        ...(environment.path !== undefined && { root: environment.path }),
    };
}


/***/ }),

/***/ 11239:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ placesToWrite),
/* harmony export */   placesToRead: () => (/* binding */ placesToRead)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11015);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);


/**
 * Returns the places that say what runs, for readers: a value that is shared by an anchor is no obstacle. Throws
 * RefusedError where the tree leaves open which place counts, RemoteError.
 */
async function placesToRead(flow, { environment, application }, tree) {
    const places = await placesToWrite(flow, { environment, application }, tree, 'edit-anchor');
    return places.filter(({ isCopy }) => isCopy !== true);
}
/** As `placesToRead`, with the places that are written along with them. */
async function placesToWrite(flow, { environment, application }, tree, anchors) {
    const delivery = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A)(application, environment);
    if (delivery !== undefined) {
        const { runningPlace } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 11186));
        return [await runningPlace(delivery, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), tree, anchors)];
    }
    // Loaded where a tree has been read: no step needs a layout for its first request.
    const { findPlaces } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(7766), __webpack_require__.e(4819)]).then(__webpack_require__.bind(__webpack_require__, 80381));
    return findPlaces(tree, application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), anchors);
}


/***/ }),

/***/ 46762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'empty, or too long');
    if (/\p{Cc}/u.test(text))
        throw invalid(text, 'it holds a line break or control character');
    if (text.startsWith('-'))
        throw invalid(text, 'it would be read as an option; write ./ in front of a path');
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw invalid(text, 'remote helpers (name::address) are not supported');
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return fromUrl(text);
    if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text))
        return { url: text, name: shortName(text), kind: 'ssh' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text);
    return { url: path, name: path, kind: 'file' };
}
function fromUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw invalid(text, 'it is not a valid URL');
    const kind = kinds[url.protocol];
    if (kind === undefined)
        throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
    const user = kind === 'ssh' ? '' : url.username;
    if (user !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository on ${url.host}`,
            expected: 'a URL without credentials',
            found: 'one with them',
            fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
        });
    }
    if (kind === 'file')
        return { url: text, name: decodeURIComponent(url.pathname), kind };
    if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw invalid(text, 'its host is an option');
    return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}
const kinds = {
    'https:': 'http',
    'http:': 'http',
    'ssh:': 'ssh',
    'file:': 'file',
};
function shortName(text) {
    return text.replace(/\/+$/, '').replace(/\.git$/, '');
}
function invalid(text, why) {
    const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-repository',
        where: 'repository',
        expected: 'the URL or path of a Git repository',
        found: `${shown} (${why})`,
    });
}


/***/ }),

/***/ 66149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ endsWithImage),
/* harmony export */   a: () => (/* binding */ imageIdentity),
/* harmony export */   o9: () => (/* binding */ isOwnImage),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

/**
 * Returns the identity of an image in some registries, as the flow file names them. Throws UsageError for one that is
 * none.
 */
function imageIdentity(image, registries) {
    const repositories = registries.map((registry) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image)));
    return { image, repositories: [...new Set(repositories)] };
}
/** Whether a repository is the application's image: the whole name counts, not its end. */
function isOwnImage({ image, repositories, aliases = [] }, repository) {
    if (repository === image || aliases.includes(repository))
        return true;
    if (repositories === undefined)
        return endsWithImage(image, repository);
    if (isNowhere(repository) && endsWithImage(image, repository))
        return true;
    return repositories.some((one) => normal(one) === normal(repository));
}
/** Whether a name has no host and is too deep for Docker Hub: a placeholder for one that is to be written. */
function isNowhere(repository) {
    const [host = '', ...rest] = repository.split('/');
    return rest.length >= 2 && !/[.:]|^localhost$/.test(host);
}
/** Whether a repository ends as the application's does, in whatever registry. */
function endsWithImage(image, repository) {
    return repository === image || repository.endsWith(`/${image}`);
}
/** Values that stand where an image will be, and are none yet. */
function isPlaceholder(repository) {
    const word = repository.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
    return placeholders.has(word);
}
const placeholders = new Set([
    '',
    'changeit',
    'changeme',
    'dummy',
    'fillme',
    'image',
    'imagename',
    'imageplaceholder',
    'imagerepository',
    'nan',
    'none',
    'null',
    'placeholder',
    'placeholderimage',
    'replaced',
    'replaceme',
    'repository',
    'setbyci',
    'setme',
    'tbd',
    'tobereplaced',
    'tobeset',
    'todo',
    'undefined',
    'unset',
]);
/** Docker Hub has several names. */
function normal(repository) {
    return repository.replace(/^(?:index\.|registry-1\.)?docker\.io\/(?:library\/)?/, '');
}


/***/ }),

/***/ 93265:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33875);

/** Returns the file of a place as it is in a snapshot, or the first of its alternatives; undefined when none exists. */
async function findFile(snapshot, place) {
    const reads = [place.file, ...(place.alternatives ?? [])].map((path) => ({ path, content: snapshot.read(path) }));
    // Asked for together, they are fetched together; the error of one counts when its turn comes.
    await Promise.allSettled(reads.map(({ content }) => content));
    for (const { path, content } of reads) {
        const bytes = await content;
        if (bytes !== undefined)
            return { path, text: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(bytes, path) };
    }
    return undefined;
}


/***/ }),

/***/ 66356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ attachVerification),
/* harmony export */   UL: () => (/* binding */ newestVerification),
/* harmony export */   wK: () => (/* binding */ verificationsOf)
/* harmony export */ });
/* unused harmony exports verificationKind, writeVerification, readVerification */
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45615);






const verificationKind = {
    artifactType: 'application/vnd.krci-deploy.verification.v1',
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
};
const statementType = 'https://in-toto.io/Statement/v1';
/** Name of the descriptor that holds what the predicate has no place for. */
const descriptor = 'krci-deploy dr-verify';
const maxSubjects = 1000;
const maxNames = 1000;
const maxChecks = 100;
/** Writes the statement: its subjects are the commit of the GitOps repository and the digests that it names. */
function writeVerification(record, { name, version }) {
    const { flow, environment, isProven, commit, repository, digests, scope, required, run, time } = record;
    const images = digests.map((digest) => {
        const [algorithm = '', hexadecimal = ''] = digest.split(':');
        return { name: 'image', digest: { [algorithm]: hexadecimal } };
    });
    const about = { flow, environment, time, required: required.join(','), tool: `${name} ${version}` };
    const annotations = { ...about, ...scope };
    const statement = {
        _type: statementType,
        subject: [{ name: repository, digest: { gitCommit: commit } }, ...images],
        predicateType: verificationKind.predicateType,
        predicate: {
            result: isProven ? 'PASSED' : 'FAILED',
            configuration: [{ name: descriptor, digest: { gitCommit: commit }, annotations }],
            ...(run !== undefined && { url: run }),
            passedTests: record.passed,
            warnedTests: record.unproven,
            failedTests: record.failed,
        },
    };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. @throws RefusedError `record-unreadable` */
function readVerification(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'predicateType') !== verificationKind.predicateType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the predicate ${verificationKind.predicateType}`, 'another');
    const predicate = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(json, 'predicate');
    const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, 'configuration', maxChecks).find((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && one['name'] === descriptor);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(own))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the descriptor "${descriptor}"`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'annotations');
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'time');
    if (!/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('a time');
    const run = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalTextAt */ .Tq)(predicate, 'url');
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        record: {
            flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'flow'),
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'environment'),
            isProven: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(predicate, 'result') === 'PASSED',
            commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'digest'), 'gitCommit'),
            scope: scopeAt(annotations),
            required: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'required').split(','),
            passed: namesAt(predicate, 'passedTests'),
            unproven: namesAt(predicate, 'warnedTests'),
            failed: namesAt(predicate, 'failedTests'),
            ...(run !== undefined && { run }),
            time,
        },
    };
}
/** What a statement leaves out, it does not cover. */
function scopeAt(annotations) {
    const names = (key) => annotations[key] === undefined ? [] : (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(annotations, key, maxNames).map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)({ name }, 'name'));
    const [rpo, rto] = [durationAt(annotations, 'rpo'), durationAt(annotations, 'rto')];
    return {
        applications: names('applications'),
        sources: names('sources'),
        ...(rpo !== undefined && { rpo }),
        ...(rto !== undefined && { rto }),
    };
}
function durationAt(annotations, key) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalTextAt */ .Tq)(annotations, key);
    if (text === undefined || /^\d{1,6}[mhdw]$/.test(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`a duration such as 24h in "${key}"`);
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('objects in "subject"');
    return Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(subject, 'digest'))
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function namesAt(predicate, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, key, maxChecks).map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)({ name }, 'name'));
}
/** Stores a statement beside an image that it is about. Returns the record's digest. @throws RemoteError */
function attachVerification(repository, subject, { record, tool }, signer) {
    const statement = writeVerification(record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verificationKind }, signer);
}
/** Reads the statements beside an image; throws as `recordsOf` does. */
function verificationsOf(repository, digest, options = {}) {
    const reader = { artifactType: verificationKind.artifactType, read: readVerification };
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsOf */ .G)(repository, digest, reader, options);
}
/**
 * Returns the newest statement about an environment that lies beside the image that it names, and is signed by one who
 * may say it; of two at the same time the one that fails.
 */
function newestVerification(found, { flow, environment, now }, trust) {
    const own = found.flatMap(({ digest, records }) => records.flatMap((one) => {
        if ('unreadable' in one.content)
            return [];
        const { subjects, record } = one.content.statement;
        const isAbout = subjects.includes(digest) && record.flow === flow && record.environment === environment;
        if (!isAbout || (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(record.time, now))
            return [];
        const claim = { environment, statement: 'recovery', time: record.time };
        return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(one, trust, claim) === 'trusted' ? [record] : [];
    }));
    return own.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time) || Number(a.isProven) - Number(b.isProven))[0];
}


/***/ }),

/***/ 54304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inUnits),
/* harmony export */   l: () => (/* binding */ runText)
/* harmony export */ });
const units = [
    ['h', 3600],
    ['m', 60],
    ['s', 1],
];
/** Seconds for people: `72h`, `1h30m`, `45s`. */
function inUnits(seconds) {
    let rest = Math.round(seconds);
    const parts = units.map(([unit, size]) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
}
/** `72h between runs (after 2026-01-02T13:00Z)`. */
function runText({ seconds, from }) {
    const after = from === undefined ? '' : ` (after ${new Date(from * 1000).toISOString().slice(0, 16)}Z)`;
    return `${inUnits(seconds)} between runs${after}`;
}


/***/ }),

/***/ 56992:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ uncovered),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _flow_recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34380);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36546);



/** Returns what the flow declares for an environment in which Git names these applications. */
function scopeOf(flow, environment, applications) {
    const others = new Set(flow.environments.flatMap(({ name }) => (name === environment ? [] : [name])));
    const sources = Object.entries(flow.recovery.backups?.sources ?? {});
    // As the checks read it: a source that names an application serves every environment.
    const serving = sources.filter(([, { of }]) => of?.every((name) => others.has(name)) !== true);
    return {
        applications: [...new Set(applications)].toSorted(),
        sources: serving.map(([name]) => name).toSorted(),
        ...(0,_flow_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .objectivesOf */ .s3)(flow.recovery, environment),
    };
}
/** Names what the flow declares now and a verification did not cover: noun phrases; none: it covered everything. */
function uncovered({ required, passed, scope }, flow, now) {
    const checks = (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__.requiredChecks)([], flow.recovery).filter((name) => ![...required, ...passed].includes(name));
    const missing = (key) => now[key].filter((name) => !scope[key].includes(name));
    return [
        ...checks.map((name) => `the check ${name}`),
        ...missing('applications').map((name) => `the application ${name}`),
        ...missing('sources').map((name) => `the backup ${name}`),
        ...['rpo', 'rto'].flatMap((key) => longer(key, scope[key], now[key])),
    ];
}
function longer(key, verified, declared) {
    if (declared === undefined)
        return [];
    if (verified !== undefined && (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(verified) <= (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(declared))
        return [];
    return [`the ${key} of ${declared}${verified === undefined ? '' : ` (it was held against ${verified})`}`];
}


/***/ }),

/***/ 93677:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recovery: () => (/* binding */ recovery)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/verification.js
var verification = __webpack_require__(66356);
// EXTERNAL MODULE: ./lib/src/recovery/scope.js
var recovery_scope = __webpack_require__(56992);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/recovery-images.js


/** More are refused, since the newest statement may lie beside any of them. */
const maxImages = 2000;
/**
 * Returns the images that Git names in an environment, and named until `since` (milliseconds): each run of dr-verify
 * writes beside those of its time, so that a promotion after it does not hide what it said.
 *
 * @throws EvidenceError where there is nothing to search, or more than is searched
 */
function searchedImages(environment, deployed, histories, since) {
    const images = imagesOf(deployed, histories, since);
    requireImages(images, environment);
    return images;
}
function imagesOf(deployed, histories, since) {
    const all = deployed.flatMap(({ application, environment, named }, at) => {
        const place = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
        const digests = [named, ...statesUntil(histories[at]?.states ?? [], since)].flatMap(({ digest }) => digest ?? []);
        return digests.map((digest) => ({ place, digest }));
    });
    return [...new Map(all.map((one) => [`${(0,reference/* formatRepository */.Sh)(one.place)}@${one.digest}`, one])).values()];
}
/** Times of commits are their authors' words: one that is early takes away nothing that is between others. */
function statesUntil(states, since) {
    const ends = states.map((_, at) => states[at - 1]?.time);
    const last = ends.findLastIndex((end) => end === undefined || Date.parse(end) >= since);
    return states.slice(0, last + 1).map(({ image }) => image);
}
function requireImages(images, environment) {
    if (images.length === 0) {
        throw new errors/* EvidenceError */.oe({
            code: 'recovery-without-images',
            where: environment,
            found: 'Git names no image by digest there, so that no statement can be found',
            fix: 'leave gates.recovery out until the first release is there',
        });
    }
    if (images.length <= maxImages)
        return;
    throw new errors/* EvidenceError */.oe({
        code: 'recovery-too-many-images',
        where: environment,
        expected: `at most ${maxImages} images that Git named there within verified-within`,
        found: `${images.length}`,
        fix: 'ask for a shorter time, or split the flow',
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var external_row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/recovery.js











const maxReads = 8;
/** Whether dr-verify has proven the recovery of the environment, by its newest signed statement. */
const recovery = {
    kind: 'recovery',
    async plan(context, ports) {
        const within = context.policy?.recovery?.['verified-within'];
        if (within === undefined || context.environment === undefined)
            return undefined;
        const wanted = await wantedOf(context, within, ports);
        const row = {
            id: 'recovery',
            title: `Recovery of ${wanted.environment.name}`,
            required: `proven and signed within ${within}`,
            source: 'flow',
            from: 'statements of dr-verify',
        };
        return {
            kind: 'recovery',
            rows: [row],
            ask: async (asked) => ({ checks: [await (0,external_row/* judgedRow */.sV)('recovery', row, () => resultOf(wanted, asked))] }),
        };
    },
};
async function wantedOf({ flow, environment }, within, { files }) {
    const trust = flow === undefined ? [] : await (0,keys/* trustOf */.An)(flow, files);
    if (flow !== undefined && environment !== undefined && trust.length > 0)
        return { flow, environment, trust, within };
    throw new errors/* UsageError */.eb({
        code: 'recovery-without-keys',
        where: `gates.${environment?.name}.recovery`,
        expected: 'records.trusted-keys or records.trusted-identities, since the statement must be signed',
        found: 'none',
        fix: `add them to ${flow?.file ?? 'the flow file'}`,
    });
}
async function resultOf(wanted, ports) {
    const { flow, environment, trust, within } = wanted;
    const { name } = environment;
    const fix = `Run dr-verify for ${name} with record: true, and a key or job whose scope holds "recovery" about it`;
    const branches = await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
    const now = ports.clock.now();
    const deployed = await (0,flow_deployed/* deployedIn */.G)({ ...flow, environments: [environment] }, flow.applications, branches);
    const histories = await (0,place_history.placeHistories)(flow, deployed, branches);
    const images = searchedImages(name, deployed, histories, now.getTime() - (0,duration/* millisecondsOf */.W)(within));
    const found = await (0,concurrency/* mapBounded */.y)(images, maxReads, async ({ digest, place }) => {
        return { digest, records: await (0,verification/* verificationsOf */.wK)(ports.registries.open(place), digest) };
    });
    const newest = (0,verification/* newestVerification */.UL)(found, { flow: flow.name, environment: name, now }, trust);
    if (newest === undefined)
        return { status: 'fail', found: 'no signed statement that counts lies beside its images', advice: fix };
    const said = `${newest.isProven ? 'proven' : 'not proven'} at ${newest.time}: ${newest.required.join(', ')}`;
    const isOnBranch = histories.some((history) => history.position(newest.commit) !== undefined);
    const scope = (0,recovery_scope/* scopeOf */.O)(flow, name, namedOf(deployed));
    const fault = faultOf(newest, { isOnBranch, missing: (0,recovery_scope/* uncovered */.K)(newest, flow, scope), now }, wanted);
    if (fault === undefined)
        return { status: 'pass', found: said };
    return { status: 'fail', found: `${said}${fault.found}`, advice: fault.advice ?? fix };
}
/** Says why a statement that is signed opens nothing; without advice, a new run of dr-verify repairs it. */
function faultOf({ isProven, failed, unproven, required, time, commit }, { isOnBranch, missing, now }, { environment, within }) {
    if (!isProven)
        return {
            found: '',
            advice: `Repair what dr-verify names (${[...failed, ...unproven].join(', ')}), and run it again`,
        };
    if (required.includes('nothing'))
        return { found: '', advice: 'Name checks in recovery.required' };
    if (now.getTime() - Date.parse(time) > (0,duration/* millisecondsOf */.W)(within))
        return { found: `; older than ${within}` };
    if (!isOnBranch)
        return { found: `; of the commit ${commit.slice(0, 12)}, which is not on the branch of ${environment.name}` };
    if (missing.length === 0)
        return undefined;
    return { found: `; it did not cover ${listed(missing)}, which the flow declares now` };
}
/** Applications that Git says to run there, readable or not. */
function namedOf(deployed) {
    return deployed.flatMap(({ application, named: { digest, tag }, unreadable }) => digest === undefined && tag === undefined && unreadable === undefined ? [] : [application.name]);
}
const maxListed = 5;
function listed(phrases) {
    const rest = phrases.length - maxListed;
    return [...phrases.slice(0, maxListed), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}


/***/ }),

/***/ 16905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const maxLength = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > maxLength)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** Returns the highest by precedence, or undefined for an empty list. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ })

};
