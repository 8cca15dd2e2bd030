export const id = 3763;
export const ids = [3763];
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

/***/ 57182:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55949);
/* harmony import */ var _verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49761);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52086);







/** @throws UsageError for keys of the flow that are none */
async function openLedger(flow, { clock, files, registries, log }, { lists = 'all' } = {}) {
    const reading = { lists, warn: (message) => log?.warn(message) };
    const trust = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(flow, files);
    const read = new Map();
    const recordsAt = (place, digest) => {
        const key = `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)}@${digest}`;
        const known = read.get(key) ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M)(registries.open(place), digest, reading);
        read.set(key, known);
        return known;
    };
    const verdictsIn = async (places, digest) => {
        const once = new Map(places.map((place) => [(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place), place]));
        const found = [...once.values()].map((place) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictsOf */ .W5)(registries.open(place), digest, reading));
        return (await Promise.all(found)).flat();
    };
    const named = (entry) => ({ ...entry, flow: flow.name, now: clock.now() });
    return {
        trust,
        records: (digest, place) => recordsAt(place, digest),
        entries: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)((0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .entryRecords */ .DY)(await recordsAt(place, entry.digest), named(entry), trust)),
        proveEntry: async (entry, place, target) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireEntry */ .YH)(await recordsAt(place, entry.digest), named(entry), trust, {
            target,
            where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place),
        }),
        proveReturn: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireReturn */ .q1)(await recordsAt(place, entry.digest), named(entry), trust, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)),
        proveVerdict: async (entry, places, note) => {
            const where = [...new Set(places.map(_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh))].join(' and ');
            return (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .requireVerdict */ .vx)(await verdictsIn(places, entry.digest), named(entry), trust, `${where}${note}`);
        },
        newestVerdict: async (entry, places) => (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .newestVerdict */ .uG)(await verdictsIn(places, entry.digest), named(entry), trust),
        holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
        signer: (recording, environment) => (0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .signerFor */ .k)(recording ?? {}, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
    };
}


/***/ }),

/***/ 10038:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct),
/* harmony export */   l: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11015);
/* harmony import */ var _flow_place_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25809);
/* harmony import */ var _flow_places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11239);
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66149);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93265);
/* harmony import */ var _sync_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4752);
/* harmony import */ var _sync_open_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28758);








/**
 * Asks what an environment declares (`sync`, `confirm`) whether a commit runs, until it does or the time is over.
 * The answers are in the order of the applications; what did not come about is an answer, too. Throws UsageError where
 * the environment declares nothing, RemoteError for a server that refuses.
 */
async function confirm(request, ports) {
    const { environment, applications, waitMs } = request;
    (0,_sync_open_js__WEBPACK_IMPORTED_MODULE_7__/* .requireSync */ .V)(environment, ports.platform.kind);
    const [controller, { follow }] = await Promise.all([controllerOf(request, ports), __webpack_require__.e(/* import() */ 2835).then(__webpack_require__.bind(__webpack_require__, 2835))]);
    const history = historyOf(request.branch, ports);
    const wanted = await Promise.all(applications.map((application) => wantedOf(request, application, history, ports)));
    return follow(controller, wanted, { waitMs, clock: ports.clock, log: ports.log });
}
async function controllerOf({ environment, branch }, ports) {
    if (environment.confirm !== undefined)
        return readerOf(environment.confirm, branch.location, ports);
    if (environment.sync === undefined)
        throw new Error('an environment that is waited for declares what knows it');
    const { openController } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28758));
    return openController(environment.sync, ports);
}
/** Nothing but the platform is asked for an environment that speaks for itself. */
async function readerOf(entry, repository, { platform, clock }) {
    const { statusReader } = await __webpack_require__.e(/* import() */ 5826).then(__webpack_require__.bind(__webpack_require__, 45826));
    const { kind = 'status', about = 'images', says } = entry;
    return statusReader({
        name: { github: 'GitHub', gitlab: 'GitLab', local: 'the Git platform' }[platform.kind],
        context: (wanted) => (0,_sync_names_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .K)(entry.context, wanted),
        creator: entry.creator,
        about,
        says,
        clock,
        // GitHub lists every status of a commit; the others are asked for by their context.
        isByContext: !(platform.kind === 'github' && kind === 'status'),
        read: (commit, context) => platform.statuses({ repository, commit, context, kind }),
    });
}
async function wantedOf(request, application, history, ports) {
    const { flow, environment, commit, branch } = request;
    const names = (0,_flow_place_names_js__WEBPACK_IMPORTED_MODULE_2__/* .placeNames */ .Y)(flow, environment, application);
    const repository = branch.location;
    const imagesAt = (at) => imagesOf(request, application, { repository, commit: at }, ports);
    return {
        flow: flow.name,
        application: application.name,
        environment: environment.name,
        commit,
        repository,
        branch: (await branch.branch()) ?? '',
        images: request.images?.(application) ?? (await imagesAt(commit)) ?? [],
        isOwn: (image) => (0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnImage */ .o9)(names, image),
        standing: async (revision) => standingOf(commit, revision, history, imagesAt),
        later: () => history.after(commit),
    };
}
async function standingOf(commit, revision, history, imagesAt) {
    if (revision === commit)
        return { order: 'same' };
    if (!/^[0-9a-f]{40,64}$/.test(revision))
        return { order: 'unrelated' };
    const [ours, other] = await history.positions(commit, revision);
    if (ours === undefined || other === undefined)
        return { order: 'unrelated' };
    return other < ours ? { order: 'earlier' } : { order: 'later', images: await imagesAt(revision) };
}
/** Reads the images that the places name at a commit; undefined where they cannot be read. */
async function imagesOf({ flow, environment }, application, { repository, commit }, ports) {
    const { searchedTree } = await __webpack_require__.e(/* import() */ 2348).then(__webpack_require__.bind(__webpack_require__, 72348));
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefused */ .k5)(async () => {
        const tree = searchedTree(await ports.gitops.at(repository, commit));
        if ((0,_flow_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .deliveryOf */ .A)(application, environment) !== undefined) {
            const { imagesAt } = await Promise.all(/* import() */[__webpack_require__.e(5419), __webpack_require__.e(7140)]).then(__webpack_require__.bind(__webpack_require__, 95419));
            return imagesAt(flow, application, environment, tree);
        }
        const images = [];
        for (const place of await (0,_flow_places_js__WEBPACK_IMPORTED_MODULE_3__.placesToRead)(flow, { environment, application }, tree)) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findFile */ .q)(tree, place);
            const { digest, tag } = (file && place.read(file.text)) ?? {};
            if (digest !== undefined || tag !== undefined)
                images.push({ ...(digest && { digest }), ...(tag && { tag }) });
        }
        return images.length === 0 ? undefined : distinct(images);
    });
}
/** Lists each image once: two places of one application mostly name the same. */
function distinct(images) {
    return [...new Map(images.map((image) => [image.digest ?? `:${image.tag ?? ''}`, image])).values()];
}
const readAgainMs = 5000;
/** The branch is looked at for newer commits this often. */
const lookAgainMs = 30_000;
/** Reads the branch when it is first asked for, and again where a commit is younger than what was read. */
function historyOf(branch, { clock }) {
    let known;
    let readAt = -Infinity;
    async function readAfter(pauseMs) {
        if (clock.now().getTime() - readAt < pauseMs)
            return;
        readAt = clock.now().getTime();
        known = await branch.history([]);
    }
    return {
        async positions(...commits) {
            if (commits.some((commit) => known?.position(commit) === undefined))
                await readAfter(readAgainMs);
            return commits.map((commit) => known?.position(commit));
        },
        async after(commit) {
            await readAfter(lookAgainMs);
            return known?.after(commit) ?? [];
        },
    };
}


/***/ })

};
