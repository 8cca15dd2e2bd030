export const id = 638;
export const ids = [638];
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

/***/ 35787:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ askBefore),
/* harmony export */   u: () => (/* binding */ namesOfBefore)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Names the environments before one for a title: `uat and perf`, `staging or hotfix`. */
function namesOfBefore({ all, any }) {
    const required = all.map(({ name }) => name).join(' and ');
    const alternatives = any.map(({ name }) => name).join(' or ');
    return [required, alternatives].filter((part) => part !== '').join(', and ');
}
/**
 * Asks one question about the environments before one: it must be met in each of those that must all come before, and
 * in one of those of which one must. @throws StepError where no answer is a proof
 */
async function askBefore({ all, any }, ask) {
    const answers = [];
    for (const environment of all)
        answers.push({ environment, result: await ask(environment) });
    if (any.length > 0)
        answers.push(await firstThatPasses(any, ask));
    const [only, ...others] = answers;
    if (only === undefined)
        throw new Error('there is an environment before');
    return others.length === 0 && all.length + any.length === 1 ? only.result : joined(answers);
}
/** Of several ways one is enough, so that one without proof is passed over until no other is left. */
async function firstThatPasses(environments, ask) {
    let closed;
    let unproven;
    for (const environment of environments) {
        try {
            const result = await ask(environment);
            if (result.status === 'pass')
                return { environment, result };
            closed ??= { environment, result };
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            unproven ??= error;
        }
    }
    if (closed !== undefined)
        return closed;
    throw unproven ?? new Error('there is an environment before');
}
function joined(answers) {
    const worst = answers.find(({ result }) => result.status !== 'pass');
    const said = (text) => answers.flatMap(({ environment, result }) => {
        const part = text(result);
        return part === undefined ? [] : [`${environment.name}: ${part}`];
    });
    const advice = said((result) => (result.status === 'pass' ? undefined : result.advice));
    const details = answers.flatMap(({ result }) => result.details ?? []);
    return {
        status: worst?.result.status ?? 'pass',
        found: said(({ found }) => found).join('; '),
        ...(advice.length > 0 && { advice: advice.join('; ') }),
        ...(details.length > 0 && { details }),
    };
}


/***/ }),

/***/ 60638:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   soak: () => (/* binding */ soak)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56620);
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66403);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50342);
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69907);
/* harmony import */ var _flow_deployed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7309);
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55542);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87423);
/* harmony import */ var _records_read_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45615);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28258);
/* harmony import */ var _before_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(35787);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(42162);













/** Time of the digest in the environments before, by its records; it must still be there. */
const soak = {
    kind: 'soak',
    plan(context) {
        const least = context.policy?.soak;
        if (least === undefined || context.environment === undefined)
            return Promise.resolve(undefined);
        const one = soakOf(context, least);
        const row = {
            id: 'soak',
            title: `Time in ${(0,_before_js__WEBPACK_IMPORTED_MODULE_11__/* .namesOfBefore */ .u)(one.before)}`,
            required: `at least ${least}`,
            source: 'flow',
            from: 'promotion records',
        };
        return Promise.resolve({
            kind: 'soak',
            rows: [row],
            ask: async (ports) => ({
                checks: [(0,_row_js__WEBPACK_IMPORTED_MODULE_12__/* .rowOf */ .OB)('soak', row, await (0,_before_js__WEBPACK_IMPORTED_MODULE_11__/* .askBefore */ .b)(one.before, (source) => soakResult({ ...one, source }, ports)))],
            }),
        });
    },
};
function soakOf({ flow, environment, subject, isEntered = false }, least) {
    const where = `gates.${environment?.name}.soak`;
    const before = flow && environment && (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeOf */ .v8)(flow, environment.name);
    if (flow === undefined || before === undefined || before.all.length + before.any.length === 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-source',
            where,
            found: `${environment?.name} has no environment before it to soak in`,
        });
    }
    if (flow.records === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-records',
            where,
            found: 'the time is read from promotion records',
            fix: `add "records" to ${flow.file}`,
        });
    }
    const { application, digest } = subject;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .isDigest */ .Bc)(digest)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'soak-without-artifact',
            where,
            expected: 'the artifact that soaks',
            found: 'none',
            fix: 'give the inputs "application" and "artifact", by digest',
        });
    }
    return {
        flow,
        before,
        application: (0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .applicationOf */ .KM)(flow, application),
        digest,
        least,
        entered: isEntered ? environment : undefined,
    };
}
async function soakResult(one, ports) {
    const began = await entryOf(one, ports);
    const other = await runningInstead(one, ports);
    const { source, least, digest, entered } = one;
    if (other !== undefined && entered === undefined) {
        return {
            status: 'fail',
            found: `${source.name} runs ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(other)} now`,
            advice: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} was replaced there; promote it to ${source.name} again, and wait`,
        };
    }
    // It was there when it went on from there: what came after it proves no further time.
    const until = other === undefined || entered === undefined ? undefined : await entryOf({ ...one, source: entered }, ports);
    const spent = Math.max((until ?? ports.clock.now()).getTime() - began.getTime(), 0);
    const ready = new Date(began.getTime() + (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(least));
    const since = `${spanOf(spent)}, since ${began.toISOString()}`;
    const found = until === undefined ? since : `${since} until it entered ${entered?.name} at ${until.toISOString()}`;
    if (spent >= (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(least))
        return { status: 'pass', found };
    if (other === undefined)
        return { status: 'fail', found, advice: `Wait until ${ready.toISOString()}` };
    const advice = `${source.name} runs ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(other)} now; promote ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} there again, and wait`;
    return { status: 'fail', found, advice };
}
/**
 * Returns the time of entry; the newest counts, so a return begins anew.
 * Throws EvidenceError where nothing proves it.
 */
async function entryOf({ flow, source, application, digest }, ports) {
    const location = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .parseLocation */ .zS)(source.registry, application.image);
    const repository = ports.registries.open(location);
    const entry = {
        digest,
        flow: flow.name,
        application: application.name,
        environment: source.name,
        now: ports.clock.now(),
    };
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .trustOf */ .An)(flow, ports.files);
    const records = await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_8__/* .recordsOf */ .M)(repository, digest);
    const record = (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .entryRecord */ .mp)(records, entry, trust);
    if (record === undefined && records.some((one) => (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .faultOf */ .Kl)(one, entry, trust) === 'future')) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'soak-in-the-future',
            found: `the record says that it entered ${source.name} at a time which is yet to come`,
            fix: 'correct the clocks of the machines that promote',
        });
    }
    if (record === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'soak-without-record',
            expected: `a record that ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .shortDigest */ .VK)(digest)} entered ${source.name} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_10__/* .formatRepository */ .Sh)(location)}`,
            found: 'none that counts',
            fix: 'promote it there first',
        });
    }
    // Clocks differ by minutes: an entry in the future has been there for no time.
    return new Date(Math.min(Date.parse(record.promotion.time), ports.clock.now().getTime()));
}
/**
 * Returns the digest that Git names in the source environment, if it is another one.
 * Tags alone prove nothing here.
 */
async function runningInstead({ flow, source, application, digest }, ports) {
    const branches = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .gitopsBranchesOf */ .OA)(flow, {}, ports);
    const deployed = await (0,_flow_deployed_js__WEBPACK_IMPORTED_MODULE_5__/* .deployedIn */ .G)({ ...flow, environments: [source] }, [application], branches);
    const [only] = deployed;
    if (only?.unreadable !== undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'soak-unreadable', found: only.unreadable });
    const now = only?.named.digest;
    return now === undefined || now === digest ? undefined : now;
}
/** Formats a duration: `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}


/***/ })

};
