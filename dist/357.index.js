export const id = 357;
export const ids = [357,548,1828,6146];
export const modules = {

/***/ 80437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when all started calls have settled.
 */
async function mapBounded(items, maxConcurrent, work) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    async function worker() {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const workers = Array.from({ length: Math.min(maxConcurrent, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

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

/***/ 76585:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tightened),
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
/* harmony import */ var _strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);



/** Lists where `own` is weaker than `base`, for one environment. Values that cannot be compared must be equal. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: valueText(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: valueText(was), own: valueText(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
}
/**
 * Returns the gates of `base` with each section of `own` that is at least as strict.
 * `gate` and `declared` are the effective entries and those that were written, as in `Environment`.
 */
function tightened(base, own) {
    const weaker = new Set(weakenings(base.gate, own.gate).map(({ path: [name] }) => name));
    const taken = Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, { grants }]) => {
        const stands = Object.hasOwn(own.gate, name) || grants === true;
        return stands && !weaker.has(name) ? [name] : [];
    });
    return {
        ...base,
        gate: withSections(base.gate, own.gate, taken),
        declared: withSections(base.declared, own.declared, taken),
    };
}
function withSections(base, own, names) {
    const kept = Object.entries(base).filter(([name]) => !names.includes(name));
    const taken = Object.entries(own).filter(([name]) => names.includes(name));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sections of one gate or the other
    return Object.fromEntries([...kept, ...taken]);
}
function filled(value, implied) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return value === undefined || implied === undefined ? value : implied(value);
}
function weakerLeaves(was, is, stricter, section) {
    const [before, after] = [leavesOf(was), leavesOf(is)];
    const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
    return [...paths].flatMap((path) => {
        const [base, own] = [before.get(path), after.get(path)];
        const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
        // An absent section required nothing, except the values from a list of words, which may have a default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || (0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: valueText(base), own: valueText(own) }];
    });
}
/** Values by their path; a list is a value. */
function leavesOf(value) {
    const leaves = new Map();
    const visit = (inner, path) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
            if (inner !== undefined)
                leaves.set(path, inner);
            return;
        }
        for (const [key, one] of Object.entries(inner))
            visit(one, path === '' ? key : `${path}.${key}`);
    };
    visit(value, '');
    return leaves;
}
function valueText(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
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

/***/ 59:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProtected: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 55542:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ entryRecords),
/* harmony export */   GJ: () => (/* binding */ isFuture),
/* harmony export */   J9: () => (/* binding */ statementFaults),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   YH: () => (/* binding */ requireEntry),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   aB: () => (/* binding */ compareRecords),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mp: () => (/* binding */ entryRecord),
/* harmony export */   q1: () => (/* binding */ requireReturn),
/* harmony export */   vg: () => (/* binding */ maxSkewMs),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Runners' clocks differ by a little; a record further ahead than this is no proof. */
const maxSkewMs = 15 * 60_000;
/** Why a statement proves nothing, whatever it is about: its time and its signature, the nearest miss first. */
const statementFaults = [
    'future',
    'altered',
    'unverified',
    'key-retired',
    'key-scope',
    'unknown-identity',
    'unknown-key',
    'unsigned',
];
/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
    ...statementFaults,
    'other-digest',
    'other-application',
    'other-flow',
    'unreadable',
    'other-environment',
];
/** Finds the record that proves the entry, the newest of several, or undefined. */
function entryRecord(records, entry, trust) {
    return newestFirst(entryRecords(records, entry, trust))[0];
}
/** Returns the records that prove the entry, in no order. */
function entryRecords(records, entry, trust) {
    return records.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
        ? [{ digest, promotion: content.statement.promotion }]
        : []);
}
/** Orders proofs by their place in the environment's chain; by time where one of them is from before there was a chain. */
function newestFirst(proofs) {
    return proofs.toSorted((left, right) => compareRecords(right.promotion, left.promotion));
}
/** Compares two records by order of entry, for `sort`: negative where `left` came first. */
function compareRecords(left, right) {
    const byTime = Date.parse(left.time) - Date.parse(right.time);
    if (left.sequence === undefined || right.sequence === undefined)
        return byTime;
    return left.sequence === right.sequence ? byTime : left.sequence - right.sequence;
}
/**
 * As `entryRecord`. `target` is the environment that is to be entered, `where` the repository that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireEntry(records, entry, trust, { target, where }) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof.promotion;
    const { code, found, fix } = refusalOf(records, entry, trust);
    const { application, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${target}`,
        found: `${where} ${found}`,
        fix,
    });
}
/**
 * Finds the newest record that an artifact ran in the environment that is to go back to it. `where` is the repository
 * that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireReturn(records, entry, trust, where) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof;
    const { code, found } = refusalOf(records, entry, trust);
    const { application, environment, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${environment} cannot go back to ${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
        found: `${where} ${found}`,
        fix: 'a rollback is to what a record shows to have run there: name another version, or promote this one',
    });
}
/** Returns the reason why a record does not prove the entry; undefined when it does. */
function faultOf({ content }, entry, trust) {
    if ('unreadable' in content)
        return 'unreadable';
    const { subjects, promotion } = content.statement;
    if (!subjects.includes(entry.digest))
        return 'other-digest';
    if (promotion.flow !== entry.flow)
        return 'other-flow';
    if (promotion.application !== entry.application)
        return 'other-application';
    if (promotion.destination.environment !== entry.environment)
        return 'other-environment';
    const verdict = signatureOf({ content }, trust, claimOf(promotion));
    if (verdict !== 'trusted' && verdict !== 'not-asked')
        return verdict;
    return isFuture(promotion.time, entry.now) ? 'future' : undefined;
}
/** Tells whether a time lies further ahead than clocks may differ. */
function isFuture(time, now) {
    return Date.parse(time) > now.getTime() + maxSkewMs;
}
/** Returns the claim of a record, to compare with the scope of the key that signed it. */
function claimOf({ destination, time }) {
    return { environment: destination.environment, statement: 'entry', time };
}
/** Judges the signature of a record; `not-asked` where the flow trusts no keys in particular. */
function signatureOf({ content }, trust, claim) {
    if ('unreadable' in content)
        return 'unreadable';
    return trust.length === 0 ? 'not-asked' : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSignatures */ .D8)(content.envelope, trust, claim);
}
function refusalOf(records, entry, trust) {
    const fault = nearestFault(records, entry, trust);
    const { code, found, fix } = refusals[fault];
    const times = fault === 'future' ? timesOf(records, entry, trust) : '';
    const reason = reasonOf(records, fault, entry, trust);
    const named = (text) => text
        .replaceAll('ENVIRONMENT', entry.environment)
        .replace('TIMES', times)
        .replace('REASON', () => reason);
    return { code, found: named(found), fix: named(fix) };
}
function nearestFault(records, entry, trust) {
    const present = new Set(records.map((record) => faultOf(record, entry, trust)));
    return faults.find((one) => present.has(one)) ?? 'other-environment';
}
/** Shows both times: the record's and that of this machine. */
function timesOf(records, entry, trust) {
    const ahead = records.find((record) => faultOf(record, entry, trust) === 'future');
    const time = ahead !== undefined && 'statement' in ahead.content ? ahead.content.statement.promotion.time : '';
    return `${time}, and it is ${entry.now.toISOString()} here`;
}
/** Says what a bundle failed by. */
function reasonOf(records, fault, entry, trust) {
    const one = records.find((record) => faultOf(record, entry, trust) === fault);
    if (one === undefined || !('statement' in one.content))
        return '';
    const { envelope, statement } = one.content;
    return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleFault */ .lB)(envelope, trust, claimOf(statement.promotion));
}
const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';
const refusals = {
    future: {
        code: 'record-future',
        found: 'has a record that it entered ENVIRONMENT at TIMES',
        fix: 'correct the clock that is wrong, then promote it to ENVIRONMENT again',
    },
    altered: {
        code: 'record-altered',
        found: 'has a record that it entered ENVIRONMENT whose signature does not fit: the record was altered, or the signature is from elsewhere',
        fix: findOut,
    },
    'key-retired': {
        code: 'record-key-retired',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that is revoked, or later than the not-after of its key (or before the not-before of its identity)',
        fix: findOut,
    },
    'key-scope': {
        code: 'record-key-scope',
        found: 'has a record that it entered ENVIRONMENT, signed with a key whose scope does not hold "entry" about ENVIRONMENT',
        fix: `promote it to ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    },
    unverified: {
        code: 'record-unverified',
        found: 'has a record that it entered ENVIRONMENT whose Sigstore bundle does not count: REASON',
        fix: findOut,
    },
    'unknown-identity': {
        code: 'record-unknown-identity',
        found: 'has a record that it entered ENVIRONMENT, signed by a job that the flow does not trust: its REASON',
        fix: 'find out who wrote it, then promote it to ENVIRONMENT in the job that records.trusted-identities names',
    },
    'unknown-key': {
        code: 'record-unknown-key',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
        fix: findOut,
    },
    unsigned: {
        code: 'record-unsigned',
        found: 'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
        fix: 'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
    },
    'other-digest': {
        code: 'record-other-digest',
        found: 'has a record beside it about another digest, and none that this one entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-application': {
        code: 'record-other-application',
        found: 'has a record of another application beside it, and none of this one in ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-flow': {
        code: 'record-other-flow',
        found: 'has a record of another flow, and none that it entered ENVIRONMENT in this one',
        fix: promoteFirst,
    },
    unreadable: {
        code: 'record-unreadable',
        found: 'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-environment': {
        code: 'record-missing',
        found: 'has no record that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
};


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

/***/ 77352:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ deploymentsOf),
/* harmony export */   v: () => (/* binding */ attachDeployment)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const kind = {
    artifactType: 'application/vnd.krci-deploy.deployment.v1',
    predicateType: 'https://github.com/kuberocketci/krci-deploy/deployment/v1',
};
/** Stores what a wait ended with beside the artifact. Returns the record's digest. Throws RemoteError. */
function attachDeployment(repository, subject, deployment, signer) {
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(subject.digest))
        throw new Error('a descriptor has a digest');
    const about = { digest: subject.digest, name: repository.name, predicate: deployment };
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(kind.predicateType, about);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: deployment.time, kind }, signer);
}
/** Reads what waits ended with beside an artifact; throws as `recordsOf` does. */
function deploymentsOf(repository, digest, options = {}) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: kind.artifactType, read: readDeployment }, options);
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readDeployment(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(kind.predicateType, bytes);
    const result = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'result');
    if (result !== 'running' && result !== 'unproven')
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('the result running or unproven');
    const tool = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'tool');
    const texts = ['revision', 'actor', 'run'].map((name) => [name, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalTextAt */ .Tq)(predicate, name)]);
    const times = ['syncedAt', 'healthyAt'].map((name) => [name, optionalTimeAt(predicate, name)]);
    return {
        subjects,
        deployment: {
            flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'flow'),
            application: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'application'),
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'environment'),
            version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'version'),
            result,
            commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'commit'),
            by: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'by'),
            subject: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'subject'),
            ...Object.fromEntries([...texts, ...times].filter(([, value]) => value !== undefined)),
            time: timeOf((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'time')),
            tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(tool, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(tool, 'version') },
        },
    };
}
function optionalTimeAt(predicate, name) {
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalTextAt */ .Tq)(predicate, name);
    return time === undefined ? undefined : timeOf(time);
}
function timeOf(time) {
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a time', `"${time.slice(0, 40)}"`);
    return time;
}


/***/ }),

/***/ 74219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        throw malformed(subject, 'is not JSON');
    }
    throw malformed(subject, 'is not a JSON object');
}
function descriptors(value, subject) {
    if (!Array.isArray(value))
        throw malformed(subject, 'has no list of layers or manifests');
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        throw malformed(subject, 'has a descriptor that is not an object');
    const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw malformed(subject, `names the digest ${describe(digest)}`);
    if (typeof mediaType !== 'string')
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} no media type`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} the size ${describe(size)}`);
    }
    return {
        mediaType,
        digest,
        size,
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers = new Set([
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);
function isManifestType(mediaType) {
    return manifestTypes.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === ociIndex || mediaType === dockerIndex;
}
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 31828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgedFlow),
/* harmony export */   flowOf: () => (/* binding */ flowOf),
/* harmony export */   requiredFlow: () => (/* binding */ requiredFlow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76585);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10479);
/* harmony import */ var _flow_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17895);
/* harmony import */ var _platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59);







/**
 * Loads the flow that judges, for every step.
 * In a job of a platform it is the file of the default branch (or of a protected one), whatever was dispatched or
 * checked out: who may push any branch does not decide what production requires. The file of the working directory adds
 * stricter gates alone. On a laptop, and where no repository is known, the file of the working directory is used; such
 * a flow has no `source`.
 *
 * @throws UsageError for a file that is missing or wrong; RefusedError `policy-unproven` where the trusted branch has
 * none; RemoteError where it cannot be read
 */
async function judgedFlow(inputs, reach) {
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j)(inputs.flow, reach.files);
    if (local === undefined)
        return undefined;
    const home = await trustedHome(local, inputs, reach);
    const found = home && (await trustedFlow(home, local, inputs, reach));
    return { flow: found === undefined ? local : withStricter(found, local), local };
}
/** As `judgedFlow`, for steps that need the flow alone. */
async function flowOf(inputs, reach) {
    return (await judgedFlow(inputs, reach))?.flow;
}
/** As `flowOf`, for steps that cannot do without one. */
async function requiredFlow(inputs, reach, step) {
    const flow = await flowOf(inputs, reach);
    if (flow === undefined)
        throw await (0,_flow_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .missingFlow */ .L2)(reach.files, step);
    return flow;
}
async function trustedHome(local, inputs, reach) {
    const onPlatform = reach.platform.kind !== 'local';
    if (!onPlatform && inputs.repository === undefined)
        return undefined;
    const home = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOfFlow */ .D2)(local.file, reach);
    const path = home?.path ?? pathBelow(local.file);
    const origin = onPlatform && home !== undefined ? await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)(home, reach.git) : undefined;
    const repository = origin ?? inputs.repository;
    return repository === undefined ? undefined : { repository, path, isCheckout: origin !== undefined };
}
/** Returns the path from the root of a repository that the working directory stands for. */
function pathBelow(file) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
    return path.startsWith('/') || path.startsWith('..') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file) : path;
}
/** Reads the flow of the trusted branch; undefined where the repository of an input has no such file. */
async function trustedFlow(home, local, { branch }, reach) {
    const main = await flowAt(home, undefined, local, reach);
    if (main !== undefined) {
        const named = main.gitops.branch;
        const isOther = named !== undefined && named !== main.source?.branch && main.gitops.repository === undefined;
        return isOther ? ((await protectedFlow(home, named, local, reach)) ?? main) : main;
    }
    const named = branch ?? local.gitops.branch ?? reach.platform.run.targetBranch;
    const found = named === undefined ? undefined : await protectedFlow(home, named, local, reach);
    if (found !== undefined || !home.isCheckout)
        return found;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'policy-unproven',
        where: local.file,
        expected: `the flow file on the default branch of ${home.repository}, or on a protected one that "branch" names`,
        found: `no ${home.path} there`,
        fix: 'merge it on its own first',
    });
}
/** Reads the flow of a branch that the platform protects. */
async function protectedFlow(home, branch, local, reach) {
    return (await (0,_platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__.isProtected)(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .W)(bytes, local.file);
    return { ...flow, source: sourceOf(repository, await opened.branch(), path, bytes, snapshot) };
}
function sourceOf(repository, branch, path, bytes, snapshot) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return {
        repository,
        branch,
        commit: snapshot.commit,
        path,
        bytes,
        read: async (name) => snapshot.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name)),
    };
}
/** Adds what the working directory's file requires more; a value that cannot be compared is the trusted one. */
function withStricter(trusted, local) {
    const environments = trusted.environments.map((environment) => {
        const proposed = local.environments.find(({ name }) => name === environment.name);
        return proposed === undefined ? environment : (0,_flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__/* .tightened */ .F)(environment, proposed);
    });
    return { ...trusted, environments };
}


/***/ }),

/***/ 97251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var declaration = __webpack_require__(89377);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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
// EXTERNAL MODULE: ./lib/src/records/deployment.js
var deployment = __webpack_require__(77352);
;// CONCATENATED MODULE: ./lib/src/steps/history/deployments.js


/** Tells whether an environment of the flow says when it runs something, so that a wait may have recorded it. */
function areRecorded({ flow }) {
    return flow.environments.some(({ sync, confirm }) => sync !== undefined || confirm !== undefined);
}
/** Reads what waits for an artifact ended with; throws as `recordsOf` does. */
async function deploymentLines(repository, digest, { flowNames, application, trust }, warn) {
    const found = await (0,deployment/* deploymentsOf */.o)(repository, digest, { warn });
    return found.flatMap((record) => {
        if ('unreadable' in record.content)
            return [];
        const { subjects, deployment } = record.content.statement;
        const isOwn = subjects.includes(digest) && flowNames.has(deployment.flow) && deployment.application === application.name;
        if (!isOwn)
            return [];
        const { environment, time } = deployment;
        const signature = (0,chain/* signatureOf */.yK)(record, trust, { environment, statement: 'entry', time });
        return [{ record: record.digest, digest, signature, deployment }];
    });
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/dsse.js
var dsse = __webpack_require__(16386);
// EXTERNAL MODULE: ./lib/src/records/verification.js
var verification = __webpack_require__(66356);
;// CONCATENATED MODULE: ./lib/src/steps/history/recovery.js





const maxDrills = 500;
/** Reads what dr-verify has recorded beside an artifact. Throws as `recordsOf` does. */
async function verificationLines(repository, digest, { flowNames, trust }, { now, warn }) {
    const found = await (0,verification/* verificationsOf */.wK)(repository, digest, { warn });
    return found.flatMap((one) => {
        if ('unreadable' in one.content)
            return [];
        const { subjects, record: verification } = one.content.statement;
        if (!subjects.includes(digest) || !flowNames.has(verification.flow))
            return [];
        const { environment, time } = verification;
        const signature = (0,chain/* signatureOf */.yK)(one, trust, { environment, statement: 'recovery', time });
        return [{ signature, future: (0,chain/* isFuture */.GJ)(time, now), verification }];
    });
}
/** One line for each verification: it is written beside every image of its environment. Oldest first. */
function onceEachVerification(lines) {
    const once = new Map(lines.map((line) => [JSON.stringify(line), line]));
    return [...once.values()].toSorted((a, b) => Date.parse(a.verification.time) - Date.parse(b.verification.time));
}
/** Reads the records of restores that the flow names; what cannot be read is a note. */
async function drillLines(flow, choice, trust, ports) {
    const pattern = flow.recovery.drill?.evidence;
    if (pattern === undefined)
        return { drills: [], notes: [] };
    // Loaded where the flow names drills.
    const { readDrills } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(4034), __webpack_require__.e(9204)]).then(__webpack_require__.bind(__webpack_require__, 86947));
    try {
        const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, ports);
        const { drills, problems } = await readDrills(pattern, await gitops.trees.on(gitops.home));
        const lines = drills.map((drill) => lineOf(drill, flow, trust, ports.clock.now()));
        const notes = problems.map(({ file, because }) => `the drill ${file} is not known: ${because}`);
        return { drills: lines.toSorted((a, b) => timeOf(a) - timeOf(b)).slice(-maxDrills), notes };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { drills: [], notes: [`drills are not known: ${error.message}`] };
    }
}
function timeOf({ started }) {
    return started === undefined ? 0 : Date.parse(started);
}
function lineOf(drill, flow, trust, now) {
    const { file, name, environment, backup, target, started, ready, checks, faults } = drill;
    const passed = checks.filter(({ result, isHollow }) => result === 'passed' && isHollow !== true).length;
    const isFailed = faults.length > 0 || passed === 0 || checks.some(({ result }) => result === 'failed');
    return {
        file,
        ...(name !== undefined && { source: name }),
        ...(environment !== undefined && { environment }),
        ...(backup !== undefined && { backup: backup.id }),
        ...(target !== undefined && { target: target.name }),
        ...(started !== undefined && { started: started.toISOString() }),
        ...(ready !== undefined && { ready: ready.toISOString() }),
        result: isFailed ? 'failed' : 'passed',
        passed,
        signature: signatureOfDrill(drill, flow, trust),
        future: started !== undefined && (0,chain/* isFuture */.GJ)(started.toISOString(), now),
    };
}
/** A record that names no environment counts where its signer may speak of one of the flow. */
function signatureOfDrill({ attestation, environment }, flow, trust) {
    if (attestation === undefined)
        return 'unsigned';
    if (trust.length === 0)
        return 'not-asked';
    const names = environment === undefined ? flow.environments.map(({ name }) => name) : [environment];
    const verdicts = names.map((one) => (0,dsse/* judgeSignatures */.D8)(attestation.envelope, trust, { environment: one, statement: 'drill', time: attestation.time }));
    return verdicts.find((verdict) => verdict === 'trusted') ?? verdicts[0] ?? 'unsigned';
}

;// CONCATENATED MODULE: ./lib/src/steps/history/find.js









/** Artifacts whose records are read; each is some requests. */
const maxArtifacts = 500;
const maxReads = 8;
/**
 * Finds the records beside every digest that Git has named and beside every tag, and beside the images that those
 * records say were replaced; and the changes in Git that none of them accounts for. A place that does not answer costs
 * its own records.
 */
async function findHistory(plan, { clock, log, registries }) {
    const cached = (0,content_cache/* withContentCache */.S)(registries);
    const warn = (message) => log.warn(message);
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
    const deployments = new Map();
    const verifications = [];
    const waiting = [...artifacts.values()];
    for (let round = waiting.splice(0); round.length > 0; round = waiting.splice(0)) {
        await (0,concurrency/* mapBounded */.y)(round, maxReads, async (artifact) => {
            const { repository, digest } = artifact;
            const opened = listedOnce(cached.open(repository));
            if (areRecorded(plan)) {
                const read = () => deploymentLines(opened, digest, plan, warn);
                for (const line of await attempt(repository, [], read))
                    deployments.set(line.record, line);
            }
            const found = await attempt(repository, [], () => (0,read/* recordsOf */.M)(opened, digest, { warn }));
            const verified = () => verificationLines(opened, digest, plan, { now: clock.now(), warn: () => { } });
            verifications.push(...(await attempt(repository, [], verified)));
            for (const record of found) {
                const line = find_lineOf(record, digest, plan, clock.now());
                if (line === undefined)
                    continue;
                lines.set(line.record, line);
                for (const before of replacedBy(line, plan)) {
                    if (artifacts.has(keyOf(before)) || artifacts.size >= maxArtifacts)
                        continue;
                    artifacts.set(keyOf(before), before);
                    waiting.push(before);
                }
            }
        });
    }
    const records = inOrder(withForks([...lines.values()]));
    return {
        records,
        deployments: [...deployments.values()].toSorted((one, other) => one.deployment.time < other.deployment.time ? -1 : 1),
        verifications: onceEachVerification(verifications),
        drills: plan.drills,
        edits: plan.flow.records === undefined ? [] : onceEach(plan.places.flatMap((place) => editsIn(place, records))),
        isCut: artifacts.size >= maxArtifacts || plan.isCut || plan.places.some(({ history }) => history.isCut),
        unreadable,
    };
}
/** Asks once what is attached to an artifact, whatever is read of it then. */
function listedOnce(repository) {
    const lists = new Map();
    const manifests = new Map();
    return {
        ...repository,
        referrers: (subject, options) => {
            const asked = lists.get(subject) ?? repository.referrers(subject, options);
            lists.set(subject, asked);
            return asked;
        },
        manifest: (name) => {
            const asked = manifests.get(name) ?? repository.manifest(name);
            manifests.set(name, asked);
            return asked;
        },
    };
}
async function seeds({ places }, registries, attempt) {
    const repositories = new Map();
    const named = places.flatMap(({ repositories: own, history }) => {
        for (const repository of own)
            repositories.set((0,reference/* formatRepository */.Sh)(repository), repository);
        const digests = history.states.flatMap(({ image: { digest } }) => digest ?? []);
        return own.flatMap((repository) => digests.map((digest) => ({ repository, digest })));
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
function find_lineOf(record, digest, plan, now) {
    if ('unreadable' in record.content)
        return undefined;
    const { flowNames, application, trust, places } = plan;
    const { subjects, promotion } = record.content.statement;
    const isOwn = subjects.includes(digest) && flowNames.has(promotion.flow) && promotion.application === application.name;
    if (!isOwn)
        return undefined;
    const standings = places
        .filter(({ environment }) => environment.name === promotion.destination.environment)
        .map(({ history }) => (0,records_standing/* standingOf */.YP)({ digest: record.digest, promotion }, digest, history));
    const standing = standings.find((one) => one === 'present' || one === 'past') ?? standings[0] ?? 'unknown';
    const signature = (0,chain/* signatureOf */.yK)(record, trust, (0,chain/* claimOf */._B)(promotion));
    const future = (0,chain/* isFuture */.GJ)(promotion.time, now);
    return { record: record.digest, digest, signature, future, standing, forked: false, promotion };
}
/** A record without trust leads nowhere; one that names no environment of any flow neither. */
function replacedBy(line, { places }) {
    const { replaced, destination } = line.promotion;
    if (replaced === undefined || !counts(line))
        return [];
    return places
        .filter(({ environment }) => environment.name === destination.environment)
        .flatMap(({ repositories }) => repositories.map((repository) => ({ repository, digest: replaced.digest })));
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
/** Two flows may name one place in two ways. */
function onceEach(edits) {
    return [...new Map(edits.map((edit) => [`${edit.environment} ${edit.commit}`, edit])).values()];
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

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/steps/history/rows.js


const columns = ['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'];
/** Cells of every line, oldest first. Records keep their order; every other line stands where its time puts it. */
function rowsOf({ records, edits, deployments, verifications, drills, }) {
    const found = [
        ...records.map(recordRow),
        ...edits.map(editRow),
        ...deployments.map(deploymentRow),
        ...verifications.map(verificationRow),
        ...drills.map(drillRow),
    ];
    return found.toSorted((left, right) => left.time - right.time).map(({ cells }) => cells);
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
        signatureText(line),
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
/** The time is that of the controller, by which it was healthy. */
function deploymentRow({ digest, signature, deployment }) {
    const { environment, version, result, healthyAt, time, actor } = deployment;
    const at = healthyAt ?? time;
    const way = result === 'running' ? `${environment} runs it` : `${environment} says nothing: UNPROVEN`;
    const cells = [minuteOf(at), way, version, digestText(digest), actor ?? '–', '–', words[signature]];
    return { time: Date.parse(time), cells };
}
function verificationRow(line) {
    const { environment, time, isProven, required, failed, unproven } = line.verification;
    const not = `NOT PROVEN (${[...failed, ...unproven].join(', ')})`;
    const way = `${environment} verified: ${isProven ? `proven (${required.join(', ')})` : not}`;
    return { time: Date.parse(time), cells: [minuteOf(time), way, '–', '–', '–', '–', signatureText(line)] };
}
function drillRow(line) {
    const { source, environment, started, result, passed } = line;
    const of = source ?? environment ?? 'a backup';
    const found = result === 'passed' ? `passed, ${(0,counted/* counted */.h)(passed, 'check')}` : 'FAILED';
    const when = started === undefined ? '–' : minuteOf(started);
    const cells = [when, `drill of ${of}: ${found}`, '–', '–', '–', '–', signatureText(line)];
    return { time: started === undefined ? 0 : Date.parse(started), cells };
}
function signatureText({ future, signature }) {
    return future ? 'FROM THE FUTURE' : words[signature];
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
    unverified: 'NOT VERIFIED',
    'unknown-identity': 'UNKNOWN JOB',
    'not-asked': 'not checked',
    unreadable: 'unreadable',
};

;// CONCATENATED MODULE: ./lib/src/steps/history/execute.js





async function execute(plan, ports) {
    const findings = await findHistory(plan, ports);
    const { records, edits, unreadable } = findings;
    const [first] = unreadable;
    return {
        changed: false,
        headline: headlineOf(plan, findings),
        outputs: { records: String(records.length), edits: plan.flow.records === undefined ? '' : String(edits.length) },
        data: {
            flow: plan.flow.name,
            application: plan.application.name,
            removedAfter: plan.removedAfter,
            records,
            edits,
            deployments: findings.deployments,
            verifications: findings.verifications,
            drills: findings.drills,
            unreadable,
            notes: plan.notes,
        },
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
function headlineOf({ application: { name } }, findings) {
    const { records, edits, verifications, drills, isCut } = findings;
    const found = records.length === 0 ? `no records of ${name}` : `${(0,counted/* counted */.h)(records.length, 'record')} of ${name}`;
    const byHand = edits.length === 0 ? '' : `, ${(0,counted/* counted */.h)(edits.length, 'change')} in Git without one`;
    const verified = verifications.length === 0 ? '' : `, ${(0,counted/* counted */.h)(verifications.length, 'verification')}`;
    const drilled = drills.length === 0 ? '' : `, ${(0,counted/* counted */.h)(drills.length, 'drill')}`;
    return `${found}${byHand}${verified}${drilled}${isCut ? ', and older ones were not looked at' : ''}`;
}
function reportOf({ flow, application, removedAfter, notes }, findings) {
    const { records, unreadable } = findings;
    const unknown = [...notes, ...unreadable.map(({ message }) => message)];
    const missing = unknown.length === 0 ? [] : [(0,report/* listing */.RR)(unknown)];
    const title = [(0,report/* heading */.R_)(`history of ${application.name}`), ...removal(flow.file, application.name, removedAfter)];
    const rows = rowsOf(findings);
    if (rows.length === 0) {
        const why = flow.records === undefined
            ? `${flow.file} has no "records", so promotions write none`
            : 'nothing was promoted yet';
        return [...title, (0,report/* paragraph */.FY)(`No record was found: ${why}.`), ...missing];
    }
    const forks = records.some(({ forked }) => forked)
        ? [(0,report/* paragraph */.FY)('⑂ marks records that follow the same record; the one that Git names counts.')]
        : [];
    return [...title, (0,report/* table */.tp)(columns, rows), ...forks, ...missing];
}
function removal(file, name, commit) {
    return commit === undefined
        ? []
        : [(0,report/* paragraph */.FY)(`${name} is not in ${file} any more; the last state that has it is of ${commit.slice(0, 12)}.`)];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(10479);
;// CONCATENATED MODULE: ./lib/src/flow/former.js




/** Changes of the flow file that are read. */
const maxStates = 200;
const none = { flows: [], unreadable: [], isCut: false };
/**
 * Reads the earlier states of a flow file from the branch that it is on: what was removed or renamed is known there
 * alone. A state that this version cannot read is named and passed over.
 */
async function formerFlows(flow, ports) {
    const home = await homeOf(flow, ports);
    if (home === undefined)
        return none;
    try {
        const { changes, isCut } = await home.repository.history([home.path]);
        const read = await Promise.all(changes.slice(0, maxStates).map((change) => stateOf(change, home.path, flow.file)));
        return {
            flows: read.flatMap((state) => (state !== undefined && 'flow' in state ? [state] : [])),
            unreadable: read.flatMap((state) => (state !== undefined && 'message' in state ? [state.message] : [])),
            isCut: isCut || changes.length > maxStates,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { ...none, unreadable: [`the earlier states of ${flow.file} are not known: ${error.message}`] };
    }
}
/** Finds the branch that the file is on: the one that it was read from, else that of the checkout's origin. */
async function homeOf(flow, ports) {
    const { source } = flow;
    if (source !== undefined) {
        return { repository: ports.gitops.open(source.repository, source.branch), path: source.path };
    }
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    if (home === undefined)
        return undefined;
    const origin = await (0,flow_home/* originOf */.yv)(home, ports.git);
    const location = origin ?? (0,external_node_path_.dirname)(ports.files.resolve(flow.file));
    const branch = flow.gitops.repository === undefined || flow.gitops.repository === origin ? flow.gitops.branch : undefined;
    return { repository: ports.gitops.open(location, branch), path: home.path };
}
async function stateOf(change, path, file) {
    const bytes = await change.read(path);
    if (bytes === undefined)
        return undefined;
    try {
        return { commit: change.commit, flow: await (0,load/* parseFlow */.W)(bytes, file) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { message: `${file} of ${change.commit.slice(0, 12)} cannot be read: ${error.message}` };
    }
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
;// CONCATENATED MODULE: ./lib/src/steps/history/places.js




/** Flows with places of their own whose history is read; each is a look at the GitOps repository. */
const maxFlows = 50;
/**
 * Finds every place that the present flow or an earlier one declares for the application, with what Git has named
 * there. A place counts once; where its registry or image changed, it has several repositories.
 *
 * @throws RemoteError where the places of the present flow cannot be read
 */
async function placesOver(present, former, name, choice, ports) {
    const shared = sharedPlaces([present, ...former.map(({ flow }) => flow)], name);
    const flows = [...new Set(shared.map(({ stop }) => stop.flow))];
    const places = [];
    const unreadable = [];
    for (const flow of flows.slice(0, maxFlows)) {
        const own = shared.filter(({ stop }) => stop.flow === flow);
        try {
            places.push(...(await historiesOf(flow, own, flow === present ? choice : { repository: choice.repository }, ports)));
        }
        catch (error) {
            if (flow === present || !(error instanceof errors/* StepError */.zg))
                throw error;
            unreadable.push(`the places of ${name} in an earlier flow are not known: ${error.message}`);
            places.push(...own.map((place) => placeOf(place, place_history.noHistory)));
        }
    }
    return { places, unreadable, isCut: flows.length > maxFlows };
}
function sharedPlaces(flows, name) {
    const shared = new Map();
    for (const flow of flows) {
        const application = flow.applications.find((one) => one.name === name);
        if (application === undefined)
            continue;
        for (const environment of flow.environments) {
            const stop = { flow, application, environment };
            const known = shared.get(places_keyOf(stop)) ?? { stop, repositories: new Map() };
            const repository = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
            known.repositories.set((0,reference/* formatRepository */.Sh)(repository), repository);
            shared.set(places_keyOf(stop), known);
        }
    }
    return [...shared.values()];
}
/** What decides where the GitOps repository names the image. */
function places_keyOf({ flow, application, environment }) {
    const { gitops } = flow;
    return JSON.stringify([
        flow.name,
        gitops,
        environment.name,
        environment.branch,
        environment.path,
        application.manifests,
    ]);
}
async function historiesOf(flow, places, choice, ports) {
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, ports);
    const pairs = places.map(({ stop: { application, environment } }) => ({ application, environment }));
    const histories = await (0,place_history.placeHistories)(flow, pairs, gitops);
    return places.map((place, at) => placeOf(place, histories[at] ?? place_history.noHistory));
}
function placeOf({ stop, repositories }, history) {
    return { environment: stop.environment, repositories: [...repositories.values()], history };
}

;// CONCATENATED MODULE: ./lib/src/steps/history/plan.js








/**
 * Reads the images that Git has named in each environment over time, with the environments and applications that earlier
 * states of the flow file had.
 *
 * @throws UsageError for an application that no state of the flow file has, RemoteError
 */
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'history');
    const former = await formerFlows(flow, ports);
    const newest = [{ commit: undefined, flow }, ...former.flows].find((one) => has(one.flow, inputs.application));
    const { name } = newest === undefined ? (0,questions/* applicationOf */.KM)(flow, inputs.application) : { name: inputs.application };
    const choice = { repository: inputs.repository, branch: inputs.branch };
    const found = await placesOver(flow, former.flows, name, choice, ports);
    const trust = await (0,keys/* trustOf */.An)(flow, ports.files);
    const { drills, notes: undrilled } = await drillLines(flow, choice, trust, ports);
    const notes = [...former.unreadable, ...found.unreadable, ...undrilled];
    for (const note of notes)
        ports.log.warn(note);
    return {
        flow,
        application: { name },
        flowNames: new Set([flow, ...former.flows.map((one) => one.flow)].map((one) => one.name)),
        removedAfter: newest?.commit,
        trust,
        places: found.places,
        drills,
        notes,
        isCut: former.isCut || found.isCut,
    };
}
function has({ applications }, name) {
    return applications.some((one) => one.name === name);
}
function describe({ application, places }) {
    return [
        (0,report/* heading */.R_)('history: plan'),
        (0,report/* paragraph */.FY)(`The records of ${application.name} will be read: of what Git has named, and of every tag.`),
        (0,report/* table */.tp)(['environment', 'repository', 'images in Git'], places.map(({ environment, repositories, history }) => [
            environment.name,
            repositories.map(reference/* formatRepository */.Sh).join(', '),
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
