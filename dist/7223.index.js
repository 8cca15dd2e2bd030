export const id = 7223;
export const ids = [7223,548,1828,676,8797];
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

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
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

/***/ 68797:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ documentSelector),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Ws: () => (/* binding */ itemSegments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63214);


/**
 * Returns the segments that lead to the items of a list: by name, or by stage and codebase, where that is unique, since
 * numbers change when an item is added.
 */
function itemSegments(list) {
    const selectors = [['name'], ['stage', 'codebase'], ['stage', 'cluster']];
    const texts = selectors.map((keys) => list.items.map((item) => selectorText(item, keys)));
    return list.items.map((item, index) => {
        const unique = texts.findIndex((all) => all[index] !== undefined && isUnique(all, index));
        const keys = selectors[unique];
        return keys === undefined ? { index } : { where: keys.map((key) => ({ key, value: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(item, key) ?? '' })) };
    });
}
function selectorText(item, keys) {
    const values = keys.map((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(item, key));
    return values.every((value) => value !== undefined && /^[^[\]"',=]+$/.test(value)) ? values.join(',') : undefined;
}
function isUnique(all, index) {
    return all.indexOf(all[index]) === index && all.lastIndexOf(all[index]) === index;
}
/** Returns what selects a document of a stream; undefined for the only one. */
function documentSelector(stream, { contents }, index) {
    if (stream.documents.length === 1)
        return undefined;
    const [kind, name] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(contents, 'kind'), nameOf(contents)];
    const same = stream.documents.filter((one) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(one.contents, 'kind') === kind && nameOf(one.contents) === name);
    if (kind === undefined || name === undefined || same.length > 1)
        return { number: index + 1 };
    return { kind, name };
}
/** Returns `metadata.name`, where it needs no quotes in a path. */
function nameOf(contents) {
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(contents.get('metadata', true), 'name') : undefined;
    return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
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

/***/ 25923:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${path}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}
/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
function placed(path, names) {
    return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}
/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'path-outside',
        where: JSON.stringify(path),
        expected: 'a path within the GitOps repository, with "/" between its parts',
        found: 'another',
    });
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
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

/***/ 7634:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareObjects)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19021);



/** Compares the objects of two environments by what they mean: `1000m` is `1`, and order of keys does not count. */
function compareObjects(before, after, conceal) {
    const [left, right] = [byName(before), byName(after)];
    return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((object) => {
        const [one, other] = [left.get(object), right.get(object)];
        if (one === undefined || other === undefined)
            return [{ object, before: one, after: other, fields: [] }];
        const fields = fieldsOf(one, other, conceal);
        return fields.length === 0 ? [] : [{ object, before: one, after: other, fields }];
    });
}
/** Objects of one kind and name in several namespaces are told apart by their order. */
function byName(objects) {
    const found = new Map();
    for (const object of objects) {
        const name = `${object.kind}/${object.name}`;
        let key = name;
        for (let count = 2; found.has(key); count += 1)
            key = `${name} (${count})`;
        found.set(key, object);
    }
    return found;
}
function fieldsOf(before, after, conceal) {
    const [left, right] = [leavesOf(before, conceal), leavesOf(after, conceal)];
    return [...new Set([...left.keys(), ...right.keys()])]
        .toSorted()
        .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
        .filter((one) => one.before !== one.after && !isSameAmount(one));
}
function isSameAmount({ path, before, after }) {
    if (!/\/resources\/(?:requests|limits)\//.test(path))
        return false;
    const [left, right] = [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(before), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(after)];
    return left !== undefined && left === right;
}
const unshown = new Set(['metadata/namespace', 'metadata/creationTimestamp']);
/** Values by their path. Those of a Secret are concealed. */
function leavesOf({ body, kind }, conceal) {
    const leaves = new Map();
    const visit = (value, path) => {
        if (Array.isArray(value)) {
            const keys = itemKeys(value);
            for (const [index, item] of value.entries())
                visit(item, `${path}/${keys[index] ?? index}`);
            if (value.length === 0)
                leaves.set(path, '[]');
            return;
        }
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
            const text = typeof value === 'string' ? value : JSON.stringify(value);
            leaves.set(path, kind === 'Secret' && (0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretPath */ ._)(path) ? conceal(text) : text);
            return;
        }
        const entries = Object.entries(value);
        for (const [key, item] of entries)
            visit(item, path === '' ? key : `${path}/${key}`);
        if (entries.length === 0 && path !== '')
            leaves.set(path, '{}');
    };
    visit(body, '');
    for (const path of unshown)
        leaves.delete(path);
    return leaves;
}
/** Names of a list's items, where every one has its own; else their positions. */
function itemKeys(items) {
    const names = items.flatMap((item) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(item) && typeof item['name'] === 'string' ? [item['name']] : []));
    const isNamed = names.length === items.length && new Set(names).size === names.length;
    return isNamed ? names : items.map((_, index) => index);
}


/***/ }),

/***/ 77096:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
const suffixes = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
/**
 * Reads a quantity (`100m`, `1Gi`, `1e3`) as a number of its base unit: cores, bytes. Undefined for what the API
 * refuses.
 */
function quantityOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    const [, number, exponent, suffix = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(value) ?? [];
    const factor = suffixes[suffix];
    if (number === undefined || factor === undefined)
        return undefined;
    return Number(`${number}${exponent ?? ''}`) * factor;
}
/** Reads `1` or `25%`; undefined for what the API refuses. */
function shareOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? { value, isPercent: false } : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,9})%$/.exec(value)) || [];
    return digits === undefined ? undefined : { value: Number(digits), isPercent: true };
}
/** Number of pods that a share of `total` is. */
function podsOf({ value, isPercent }, total, round) {
    if (!isPercent)
        return value;
    return round === 'up' ? Math.ceil((value * total) / 100) : Math.floor((value * total) / 100);
}


/***/ }),

/***/ 19021:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lastApplied),
/* harmony export */   _: () => (/* binding */ isSecretPath)
/* harmony export */ });
/** Annotation in which `kubectl apply` keeps the whole manifest: that of a Secret holds its values, too. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** Whether a path in a Secret leads to a value that nobody may read: `data/password`. */
function isSecretPath(path) {
    return /^(?:data|stringData)\//.test(path) || path === `metadata/annotations/${lastApplied}`;
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

/***/ 45358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./lib/src/steps/diff/declaration.js
var declaration = __webpack_require__(73288);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/objects/compare.js
var compare = __webpack_require__(7634);
// EXTERNAL MODULE: ./lib/src/render/environment.js + 1 modules
var environment = __webpack_require__(49266);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/diff/plan.js





/** Renders both, each by itself. @throws EvidenceError where a part of one is missing */
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'diff');
    const { repository, branch, from, to } = inputs;
    const [before, after] = [(0,questions/* environmentOf */.p7)(flow, from), (0,questions/* environmentOf */.p7)(flow, to)];
    const [left, right] = await Promise.all([
        (0,environment/* wholeEnvironment */.zr)(flow, before, { repository, branch, commit: inputs['from-commit'] }, ports),
        (0,environment/* wholeEnvironment */.zr)(flow, after, { repository, branch, commit: inputs['to-commit'] }, ports),
    ]);
    return {
        from,
        to,
        sources: [left.from, right.from],
        differences: (0,compare/* compareObjects */.G)(left.objects, right.objects, (0,environment/* concealed */.TU)()),
    };
}
/** Rows of the table, one for each value. */
function describe({ from, to, sources, differences }) {
    const about = (0,report/* paragraph */.FY)(`${from} (${sources[0]}) and ${to} (${sources[1]}). Namespaces are left out.`);
    if (differences.length === 0)
        return [(0,report/* heading */.R_)(`diff: ${from} and ${to}`), about, (0,report/* paragraph */.FY)('Nothing differs.')];
    const rows = differences.flatMap((one) => {
        if (one.before === undefined)
            return [[one.object, '', 'not there', 'there']];
        if (one.after === undefined)
            return [[one.object, '', 'there', 'not there']];
        return one.fields.map(({ path, before, after }) => [one.object, path, plan_short(before), plan_short(after)]);
    });
    return [(0,report/* heading */.R_)(`diff: ${from} and ${to}`), about, (0,report/* table */.tp)(['Object', 'Value', from, to], rows)];
}
function plan_short(text) {
    if (text === undefined)
        return 'none';
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

;// CONCATENATED MODULE: ./lib/src/steps/diff/execute.js

/** Shows what the plan has found: a comparison changes nothing, and is no fault. */
function execute(plan) {
    const { from, to, sources, differences } = plan;
    const count = differences.length;
    return Promise.resolve({
        changed: false,
        headline: `${from} and ${to}: ${count === 0 ? 'nothing differs' : `${count} ${count === 1 ? 'object differs' : 'objects differ'}`}`,
        outputs: { differences: String(count) },
        data: {
            from: { environment: from, source: sources[0] },
            to: { environment: to, source: sources[1] },
            differences: differences.map(({ object, before, after, fields }) => {
                return { object, before: placeOf(before), after: placeOf(after), fields };
            }),
        },
        report: describe(plan),
    });
}
/** File and line of an object; nothing where it is not there. */
function placeOf(object) {
    return object && { file: object.file, line: object.lineOf([]) };
}

;// CONCATENATED MODULE: ./lib/src/steps/diff/diff.js



const diff = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


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


/***/ })

};
