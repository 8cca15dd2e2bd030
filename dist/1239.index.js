export const id = 1239;
export const ids = [1239];
export const modules = {

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

/***/ 56994:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `30m`, `12h`, `7d`, `4w`. */
const duration = {
    type: 'string',
    pattern: '^[1-9][0-9]{0,4}[mhdw]$',
    patternErrorMessage: 'expected a duration such as 30m, 12h, 7d or 4w',
};


/***/ }),

/***/ 2901:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ metrics)
/* harmony export */ });
const metrics = {
    schema: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        description: 'Prometheus queries and what their values must be',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'query'],
            properties: {
                name: {
                    type: 'string',
                    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
                    patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
                    description: 'For the verdict',
                },
                query: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 4000,
                    description: 'PromQL with one value; {environment}, {source}, {application} and {flow} stand for the names',
                },
                server: {
                    type: 'string',
                    pattern: '^https?://[^\\s]{1,500}$',
                    patternErrorMessage: 'expected an address such as https://prometheus.example.com',
                    description: 'The Prometheus server',
                },
                min: { type: 'number', description: 'The least' },
                max: { type: 'number', description: 'The most' },
                within: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['percent'],
                    description: 'How far from the value of the source environment; the query has {environment}',
                    properties: {
                        percent: { type: 'number', minimum: 0, maximum: 1000 },
                        worse: { enum: ['higher', 'lower'], description: 'Which difference counts; either when absent' },
                    },
                },
            },
        },
    },
};


/***/ }),

/***/ 44183:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ toolNames),
/* harmony export */   AV: () => (/* binding */ fewerIsStricter),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   Xu: () => (/* binding */ withImpliedLimits),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   xH: () => (/* binding */ maxBySeverity)
/* harmony export */ });
const percentage = { type: 'number', minimum: 0, maximum: 100 };
/** Names of tools, as reports write them. */
const toolNames = {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: { type: 'string', minLength: 1, maxLength: 100 },
};
const count = { type: 'integer', minimum: 0 };
/** Of a vulnerability or a security finding, from mild to grave. */
const severities = ['low', 'medium', 'high', 'critical'];
/** The most of each severity. */
const maxBySeverity = { critical: count, high: count, medium: count, low: count };
/** Makes directions in which fewer is stricter, for each name below `max`. */
function fewerIsStricter(names) {
    return Object.fromEntries(names.map((name) => [`max.${name}`, 'lower']));
}
/** Adds the implied limits: a limit on a lower severity also caps the higher ones that have none. */
function withImpliedLimits(max, fromMild) {
    const known = new Map(Object.entries(max));
    let milder;
    for (const name of fromMild) {
        milder = known.get(name) ?? milder;
        if (milder !== undefined)
            known.set(name, milder);
    }
    return Object.assign({}, max, Object.fromEntries(known));
}


/***/ }),

/***/ 73241:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ tests)
/* harmony export */ });
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44183);

const tests = {
    defaults: { failed: 0, minimum: 1 },
    stricter: { failed: 'lower', minimum: 'higher' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'How many tests may fail, and how many must have run',
        properties: {
            failed: { ..._section_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, default: 0, description: 'The most failed tests allowed' },
            minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
        },
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


/***/ })

};
