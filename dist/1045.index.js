export const id = 1045;
export const ids = [1045,8797];
export const modules = {

/***/ 42907:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key, in the order in which the keys first appear. (`Map.groupBy` is not in Node 20.) */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 14650:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ matchingPaths)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17674);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1046);


/**
 * Lists the paths of a tree that a pattern names, sorted. `list` names the files below a directory, '' for the root.
 * @throws UsageError where the pattern is too wide
 */
async function matchingPaths(pattern, list) {
    const found = new Set();
    for (const one of (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .expandBraces */ .PH)(pattern.replace(/^\.\//, ''))) {
        const parts = one.split('/');
        const fixed = parts.findIndex((part) => part.includes('*'));
        const listed = fixed === -1 ? [one] : await list(parts.slice(0, fixed).join('/'));
        for (const path of listed)
            if ((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$h)(one, path))
                found.add(path);
    }
    return [...found].toSorted();
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

/***/ 51272:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11015);
/* harmony import */ var _clusters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56464);


/**
 * Says what rules need to know of an environment besides its objects. Unless the manifests
 * name the entering artifact already (`isWritten`), its image is taken for the one that they will name.
 */
function environmentFacts(flow, environment, entering, { isWritten = false } = {}) {
    const others = flow.environments.filter(({ name }) => name !== environment.name);
    const registry = environment.registry.startsWith('oci:') ? undefined : environment.registry;
    return {
        ...(0,_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterFacts */ .s7)(flow.clusters, environment.cluster),
        environment: environment.name,
        tier: environment.tier,
        registry: registry === '' ? undefined : registry,
        images: flow.applications.map(({ name, image }) => ({
            application: name,
            repository: registry === undefined || registry === '' ? image : `${registry}/${image}`,
            digest: entering?.application === name ? entering.digest : undefined,
            isEntering: entering?.application === name && !isWritten,
        })),
        deliveries: flow.applications.flatMap((application) => {
            const steps = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A)(application, environment)?.canary?.steps;
            return steps === undefined ? [] : [{ application: application.name, steps, file: flow.file }];
        }),
        otherEnvironments: others.map(({ name }) => name),
        neighbours: others.filter(({ cluster }) => cluster === environment.cluster).map(({ name }) => name),
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

/***/ 76181:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ indexObjects)
});

// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/workloads.js

const atSpec = ['spec', 'template'];
/** Kinds that make pods. */
const workloadKinds = {
    Deployment: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    StatefulSet: { groups: ['apps'], life: 'scaled', template: atSpec },
    ReplicaSet: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    ReplicationController: { groups: [''], life: 'scaled', template: atSpec, plainSelector: true },
    Rollout: { groups: ['argoproj.io'], life: 'scaled', template: atSpec },
    DeploymentConfig: { groups: ['apps.openshift.io'], life: 'scaled', template: atSpec, plainSelector: true },
    DaemonSet: { groups: ['apps', 'extensions'], life: 'node', template: atSpec },
    Job: { groups: ['batch'], life: 'job', template: atSpec },
    CronJob: { groups: ['batch'], life: 'job', template: ['spec', 'jobTemplate', ...atSpec] },
    Pod: { groups: [''], life: 'alone', template: [] },
};
/** Finds the workloads among objects. */
function workloadsOf(objects, named) {
    const referred = new Set();
    const found = objects.flatMap((object) => {
        const kind = kindOf(object);
        if (kind === undefined)
            return [];
        const other = kind.groups[0] === 'argoproj.io' ? referredBy(object, named) : undefined;
        if (other !== undefined)
            referred.add(other);
        return workloadOf(object, kind, other ?? object);
    });
    return referred.size === 0 ? found : found.filter(({ object }) => !referred.has(object));
}
function kindOf({ kind, group }) {
    const found = Object.hasOwn(workloadKinds, kind) ? workloadKinds[kind] : undefined;
    return found?.groups.includes(group) === true ? found : undefined;
}
/** The object that a Rollout takes its pods from (Argo Rollouts, `workloadRef`). */
function referredBy({ namespace, body }, named) {
    const reference = memberOf(memberOf(body, 'spec'), 'workloadRef');
    const [kind, name] = [memberOf(reference, 'kind'), memberOf(reference, 'name')];
    return typeof kind === 'string' && typeof name === 'string' ? named(kind, namespace, name) : undefined;
}
function workloadOf(object, kind, template) {
    const path = template === object ? kind.template : atSpec;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const made = path.reduce((value, key) => memberOf(value, String(key)), template.body);
    return {
        object,
        life: kind.life,
        // The API refuses an object without pods; its other parts are judged all the same.
        pod: made?.spec ?? { containers: [] },
        podPath: [...path, 'spec'],
        template,
        podLabels: kind.template.length === 0 ? object.labels : (made?.metadata?.labels ?? {}),
        selector: selectorOf(template, kind),
    };
}
function selectorOf({ body }, { plainSelector }) {
    const selector = memberOf(memberOf(body, 'spec'), 'selector');
    if (!(0,json_path/* isRecord */.u4)(selector))
        return undefined;
    if (plainSelector !== true)
        return selector;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    return { matchLabels: selector };
}
function memberOf(value, key) {
    return (0,json_path/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/objects/object-index.js



/** Indexes the objects of one environment by kind, by name, and by the labels of their pods. */
function indexObjects(objects) {
    const byKind = (0,group_by/* groupBy */.$)(objects, ({ kind }) => kind);
    const byName = (0,group_by/* groupBy */.$)(objects, ({ kind, namespace, name }) => `${kind}\n${namespace}\n${name}`);
    const named = (kind, namespace, name, groups) => byName.get(`${kind}\n${namespace}\n${name}`)?.find((one) => isIn(one, groups));
    const workloads = workloadsOf(objects, named);
    const inNamespace = (0,group_by/* groupBy */.$)(workloads, ({ object }) => object.namespace);
    const byLabel = new Map();
    for (const workload of workloads) {
        for (const [key, value] of Object.entries(workload.podLabels)) {
            addTo(byLabel, labelKey(workload.object.namespace, key, value), workload);
        }
    }
    return {
        all: objects,
        workloads,
        named,
        ofKind: (kind, groups) => {
            const found = byKind.get(kind) ?? [];
            return groups === undefined ? found : found.filter((one) => isIn(one, groups));
        },
        selected: (namespace, selector) => {
            const candidates = candidatesOf(namespace, selector, byLabel) ?? inNamespace.get(namespace) ?? [];
            return candidates.filter(({ podLabels }) => (0,selectors/* selectorMatches */.de)(selector, podLabels));
        },
    };
}
/** The fewest workloads that can match: those with one of the labels. Undefined where the selector names none. */
function candidatesOf(namespace, { matchLabels = {} }, byLabel) {
    let fewest;
    for (const [key, value] of Object.entries(matchLabels)) {
        const found = byLabel.get(labelKey(namespace, key, value)) ?? [];
        if (fewest === undefined || found.length < fewest.length)
            fewest = found;
    }
    return fewest;
}
function labelKey(namespace, key, value) {
    return `${namespace}\n${key}\n${value}`;
}
function isIn({ group }, groups) {
    return groups === undefined || groups.includes(group);
}
function addTo(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
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

/***/ 62394:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ askedRules),
  c: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/scale.js

/** KEDA's default where `maxReplicaCount` is absent. */
const kedaMaximum = 100;
/** Finds who scales what in an environment. */
function scalesOf(index) {
    const scalers = [
        ...index.ofKind('HorizontalPodAutoscaler', ['autoscaling']).map(autoscaler),
        ...index.ofKind('ScaledObject', ['keda.sh']).map(scaledObject),
    ];
    const byTarget = new Map();
    for (const scaler of scalers) {
        if (scaler.target === undefined)
            continue;
        const key = keyOf(scaler.target.kind, scaler.object.namespace, scaler.target.name);
        byTarget.set(key, [...(byTarget.get(key) ?? []), scaler]);
    }
    const scalersOf = ({ kind, namespace, name }) => byTarget.get(keyOf(kind, namespace, name)) ?? [];
    return { scalers, scalersOf, smallest: (object) => smallestOf(object, scalersOf(object)) };
}
/** Number of pods that an object itself asks for: 1 where it says none. */
function ownReplicas({ body }) {
    const replicas = specOf(body)['replicas'];
    return typeof replicas === 'number' ? replicas : 1;
}
/** `replicas: 0` turns autoscaling off, whatever its minimum is. */
function smallestOf(object, scalers) {
    const own = { pods: ownReplicas(object), object, path: ['spec', 'replicas'] };
    const turnedOff = own.pods === 0 && scalers.every(({ kind }) => kind === 'HorizontalPodAutoscaler');
    if (scalers.length === 0 || turnedOff)
        return own;
    const [first, ...others] = scalers.map((one) => ({ pods: one.minimum, object: one.object, path: one.minimumPath }));
    return others.reduce((least, one) => (one.pods < least.pods ? one : least), first ?? own);
}
function autoscaler(object) {
    const { minReplicas, maxReplicas, scaleTargetRef } = specOf(object.body);
    return {
        object,
        kind: 'HorizontalPodAutoscaler',
        target: targetOf(scaleTargetRef, undefined),
        minimum: numberOr(minReplicas, 1),
        minimumPath: ['spec', 'minReplicas'],
        maximum: typeof maxReplicas === 'number' ? maxReplicas : undefined,
    };
}
/** KEDA goes down to `idleReplicaCount` where no trigger is active, else to `minReplicaCount`, which is 0 by default. */
function scaledObject(object) {
    const { minReplicaCount, maxReplicaCount, idleReplicaCount, scaleTargetRef } = specOf(object.body);
    const isIdle = typeof idleReplicaCount === 'number';
    return {
        object,
        kind: 'ScaledObject',
        target: targetOf(scaleTargetRef, 'Deployment'),
        minimum: isIdle ? idleReplicaCount : numberOr(minReplicaCount, 0),
        minimumPath: ['spec', isIdle ? 'idleReplicaCount' : 'minReplicaCount'],
        maximum: numberOr(maxReplicaCount, kedaMaximum),
    };
}
function targetOf(reference, defaultKind) {
    const { kind = defaultKind, name } = (0,json_path/* isRecord */.u4)(reference) ? reference : {};
    return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
}
function specOf(body) {
    const { spec } = body;
    return (0,json_path/* isRecord */.u4)(spec) ? spec : {};
}
function numberOr(value, absent) {
    return typeof value === 'number' ? value : absent;
}
function keyOf(kind, namespace, name) {
    return `${kind}\n${namespace}\n${name}`;
}

// EXTERNAL MODULE: ./lib/src/policy/rules.js + 1 modules
var rules = __webpack_require__(86540);
;// CONCATENATED MODULE: ./lib/src/policy/assess.js



/** Level of a rule that a gate does not name. */
const levelsByTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'warn',
    production: 'required',
};
/** Lists the rules of an environment with their levels and settings; those that are off, too. */
function askedRules(loaded, entries, { tier, isPlatform }) {
    return rules/* ruleNames */.XZ
        .filter((name) => isPlatform || rules/* rules */.aO[name].ofPlatform !== true)
        .map((name) => askedRule(name, loaded[name], entries[name], usualLevel(name, { tier, isPlatform })));
}
function usualLevel(name, { tier, isPlatform }) {
    return isPlatform && rules/* rules */.aO[name].elsewhereOnPlatform === true ? 'off' : levelsByTier[tier];
}
function askedRule(name, rule, entry, usual) {
    const { title, settings: declared } = rules/* rules */.aO[name];
    const { level = 'required', ...own } = typeof entry === 'object' ? entry : { level: entry ?? usual };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule and its own settings, by one name
    const settings = { ...declared.defaults, ...own };
    return {
        name,
        level,
        isNamed: entry !== undefined,
        title,
        required: rule.required(settings),
        check: (world) => rule.check(world, settings),
    };
}
/** Indexes the objects of one environment for its rules. */
function worldOf(objects, facts) {
    const index = (0,object_index/* indexObjects */.J)(objects);
    return { index, scales: scalesOf(index), facts };
}


/***/ }),

/***/ 51066:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgeObjects),
/* harmony export */   m: () => (/* binding */ findingLine)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62394);


/** Judges the objects of one environment by the rules that are not off. A rule that warns has no failures. */
function judgeObjects(objects, asked, facts) {
    const world = (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .worldOf */ .c)(objects, facts);
    return asked
        .filter(({ level }) => level !== 'off')
        .map((rule) => ({
        rule,
        findings: rule.check(world).map(({ grade, object, path, expected, found, fix }) => ({
            rule: rule.name,
            grade: rule.level === 'warn' && grade === 'fail' ? 'warn' : grade,
            object: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(object),
            file: object.file,
            line: object.lineOf(path),
            expected,
            found,
            fix,
        })),
    }));
}
/** A finding in a line: `Deployment/shop/cart (prod.yaml:7): expected …, found …; fix`. */
function findingLine({ object, file, line, expected, found, fix }) {
    return `${object} (${file}:${line}): expected ${expected}, found ${found}; ${fix}`;
}


/***/ }),

/***/ 44304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newFindings)
/* harmony export */ });
/**
 * Leaves out the findings that an earlier state has as well, each as often as it has it. A finding is the same where
 * rule, object, and what was expected and found are: one that became worse is new, and a line that moved is none.
 */
function newFindings(now, before) {
    const known = new Map();
    for (const one of before)
        known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
    return now.filter((one) => {
        const left = known.get(keyOf(one)) ?? 0;
        if (left > 0)
            known.set(keyOf(one), left - 1);
        return left === 0;
    });
}
function keyOf({ rule, object, expected, found }) {
    return JSON.stringify([rule, object, expected, found]);
}


/***/ }),

/***/ 13128:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformState: () => (/* binding */ platformState),
/* harmony export */   s: () => (/* binding */ platformDirectoryState)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69907);
/* harmony import */ var _manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25923);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49266);
/* harmony import */ var _flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18848);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41946);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92127);







/**
 * Renders the tree of a platform cluster: its `manifests`, and whatever Argo CD or Flux deploys from there.
 * @throws UsageError `platform-without-manifests`, RemoteError
 */
async function platformState(flow, cluster, choice, reach) {
    const manifests = flow.clusters.get(cluster)?.manifests;
    if (manifests === undefined)
        throw withoutManifests(flow, cluster);
    const location = manifests.repository ?? (await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsLocation */ .Cj)(flow, choice.repository, reach));
    const snapshot = await snapshotOf(flow, location, manifests, choice, reach);
    const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceTree */ ._6)(snapshot);
    const own = {
        addresses: [location],
        open: (revision) => revision === undefined || revision === manifests.branch || revision === snapshot.commit
            ? Promise.resolve(tree)
            : (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .treeAt */ .S)(location, revision, reach),
    };
    const rendered = await (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderSource */ .u)(sourceOf(cluster, manifests, tree), { repositories: (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .flowRepositories */ .D)(flow, own, reach), programs: reach.programs }, flow.render.hosts ?? []);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(rendered, { name: location, snapshot });
}
/**
 * As `platformState`, of the tree below a directory as it lies there. @throws UsageError `platform-without-manifests`
 */
async function platformDirectoryState(flow, cluster, directory, reach, { isOffline = true } = {}) {
    const manifests = flow.clusters.get(cluster)?.manifests;
    if (manifests === undefined)
        throw withoutManifests(flow, cluster);
    const snapshot = await reach.gitops.directory(directory).snapshot();
    const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceTree */ ._6)(snapshot);
    const own = { addresses: [await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsLocation */ .Cj)(flow, undefined, reach)], open: () => Promise.resolve(tree) };
    const rendered = await (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderSource */ .u)(sourceOf(cluster, manifests, tree), { repositories: (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .flowRepositories */ .D)(flow, own, isOffline ? undefined : reach), programs: reach.programs }, flow.render.hosts ?? []);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(rendered, { name: directory, snapshot });
}
async function snapshotOf(flow, location, manifests, { branch, commit, ...choice }, reach) {
    const { gitops } = reach;
    if (manifests.repository === undefined && (await (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutsideGit */ .WU)(flow, choice, reach))) {
        return gitops.directory(location).snapshot();
    }
    if (commit !== undefined)
        return gitops.at(location, commit);
    return gitops.open(location, manifests.branch ?? branch).snapshot();
}
function sourceOf(cluster, { directory, layout, values = [] }, tree) {
    return {
        application: cluster,
        tree,
        directory: (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .inside */ .nx)(directory),
        values: values.map((path) => ({ path: (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .inside */ .nx)(path) })),
        namespace: 'default',
        ...(layout === 'kustomize' && { format: 'kustomize' }),
    };
}
function withoutManifests({ file, clusters }, cluster) {
    const declared = [...clusters].flatMap(([name, { manifests }]) => (manifests === undefined ? [] : [name]));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'platform-without-manifests',
        where: `${file}: clusters.${cluster}`,
        expected: 'a cluster with "manifests"',
        found: declared.length === 0 ? 'none' : `it in ${declared.join(', ')}`,
        fix: `add clusters: { ${cluster}: { manifests: { layout: directory, directory: DIRECTORY } } }`,
    });
}


/***/ }),

/***/ 93163:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ rotationOf)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/files/matching-paths.js
var matching_paths = __webpack_require__(14650);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/rotation/forms.js

const apiVersion = 'krci-deploy/v1';
const keys = new Set(['secret', 'object', 'store', 'rotated']);
const own = {
    name: 'krci-deploy',
    writtenBy: 'a job or a person: `apiVersion: krci-deploy/v1` and `rotations` with `secret` or `object`, `store`, `rotated`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'apiVersion') === apiVersion && (0,json_path/* memberAt */.mz)(document, 'rotations') !== undefined,
    entries: (document) => (0,json_path/* listIn */.Of)(document, 'rotations').map(ownEntry),
};
function ownEntry(entry) {
    const unknown = (0,json_path/* isRecord */.u4)(entry) ? Object.keys(entry).find((key) => !keys.has(key)) : undefined;
    if (unknown !== undefined)
        return { because: `the key ${JSON.stringify(unknown.slice(0, 100))} is not known` };
    const [secret, object, store] = ['secret', 'object', 'store'].map((key) => (0,json_path/* textIn */.r7)(entry, key));
    const name = secret ?? object;
    if (name === undefined || name === '' || (secret !== undefined && object !== undefined)) {
        return { because: 'it names no secret or object, or both' };
    }
    const at = timeOf((0,json_path/* memberAt */.mz)(entry, 'rotated'));
    if (at === undefined)
        return { because: `${JSON.stringify(name.slice(0, 100))} has no time such as 2026-10-01T08:00:00Z` };
    return { secret: name, isObject: object !== undefined, at, ...(store !== undefined && { store }) };
}
/** `aws secretsmanager list-secrets`, `describe-secret`. A secret that was never rotated was made some day. */
const aws = {
    name: 'AWS Secrets Manager',
    writtenBy: '`aws secretsmanager list-secrets --output json`; `LastRotatedDate`, or `LastChangedDate` without a rotation of its own',
    isOne: (document) => Array.isArray((0,json_path/* memberAt */.mz)(document, 'SecretList')),
    entries: (document) => (0,json_path/* listIn */.Of)(document, 'SecretList').flatMap(awsEntries),
};
function awsEntries(entry) {
    const names = ['Name', 'ARN'].flatMap((key) => (0,json_path/* textIn */.r7)(entry, key) ?? []);
    const at = timeOf((0,json_path/* memberAt */.mz)(entry, 'LastRotatedDate')) ?? timeOf((0,json_path/* memberAt */.mz)(entry, 'LastChangedDate'));
    if (names.length === 0)
        return [{ because: 'an entry of SecretList has no Name' }];
    // Without a time it was never rotated: nothing is proven of it.
    return at === undefined ? [] : names.map((secret) => ({ secret, isObject: false, at }));
}
/** `az keyvault secret list`: each version has a time of its own, and the newest counts. */
const azure = {
    name: 'Azure Key Vault',
    writtenBy: '`az keyvault secret list --vault-name NAME`; `attributes.updated`',
    isOne: (document) => azureName(Array.isArray(document) ? document[0] : undefined) !== undefined,
    entries: (document) => (Array.isArray(document) ? document : []).map(azureEntry),
};
function azureEntry(entry) {
    const [secret, at] = [azureName(entry), timeOf((0,json_path/* memberAt */.mz)(entry, 'attributes', 'updated'))];
    if (secret === undefined || at === undefined)
        return { because: 'an entry has no id or no attributes.updated' };
    return { secret, isObject: false, at };
}
function azureName(entry) {
    return /^https:\/\/[^/]+\/secrets\/([^/]+)/.exec((0,json_path/* textIn */.r7)(entry, 'id') ?? '')?.[1];
}
/** In the order in which they are tried. A new form is an entry here. */
const rotationForms = [own, aws, azure];
const time = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2}))?$/;
/** Milliseconds since 1970 of an ISO 8601 date or time with its zone, or of seconds since 1970. */
function timeOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) && value > 0 ? value * 1000 : undefined;
    if (typeof value !== 'string' || !time.test(value))
        return undefined;
    const at = Date.parse(value.replace(' ', 'T'));
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./lib/src/rotation/evidence.js





const maxFiles = 200;
const maxFileBytes = 4 * 1024 * 1024;
const maxEntries = 50_000;
/**
 * Reads the evidence that the rule about secrets of an environment names; undefined where it names none.
 * A pattern without files is a problem: evidence that is missing proves nothing. @throws RemoteError
 */
async function rotationOf({ gate }, open, now) {
    const entry = gate.manifests?.secrets;
    const rotation = typeof entry === 'object' && entry.level !== 'off' ? entry.rotation : undefined;
    if (rotation === undefined)
        return undefined;
    const { entries, problems } = await readRotations(rotation.evidence, await open());
    return { facts: problems.length > 0 ? 'unread' : { now: now.getTime(), entries }, problems };
}
async function readRotations(pattern, tree) {
    const entries = [];
    const problems = [];
    const paths = await (0,matching_paths/* matchingPaths */.y)(pattern, (directory) => tree.list(directory));
    if (paths.length > maxFiles)
        problems.push(`${pattern}: more than ${maxFiles} files`);
    let read = 0;
    for (const path of paths.slice(0, maxFiles)) {
        const bytes = await bytesOf(path, tree, problems);
        if (bytes === undefined)
            continue;
        read += 1;
        addFile(path, bytes, entries, problems);
        if (entries.length > maxEntries)
            problems.push(`${pattern}: more than ${maxEntries} rotations`);
        if (problems.length > maxProblems)
            break;
    }
    if (read === 0 && problems.length === 0)
        problems.push(`${pattern}: there is no such file`);
    return { entries, problems };
}
const maxProblems = 20;
/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function bytesOf(path, tree, problems) {
    try {
        const bytes = await tree.read(path);
        if (bytes === undefined || bytes.length <= maxFileBytes)
            return bytes;
        problems.push(`${path}: more than ${maxFileBytes} bytes`);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        problems.push(error.message);
    }
    return undefined;
}
function addFile(path, bytes, entries, problems) {
    const documents = (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes));
    if (documents.length === 0)
        problems.push(`${path}: expected evidence of rotations, found an empty file`);
    for (const document of documents) {
        if ('found' in document) {
            problems.push(`${path}:${document.line}: ${document.found}`);
            continue;
        }
        const form = rotationForms.find((one) => one.isOne(document.value));
        if (form === undefined)
            problems.push(`${path}: expected evidence of rotations, found ${foundIn(document.value)}`);
        for (const [index, entry] of (form?.entries(document.value) ?? []).entries()) {
            const place = `${path}, entry ${index + 1}`;
            if ('because' in entry)
                problems.push(`${place}: ${entry.because}`);
            else
                entries.push({ ...entry, place });
            if (entries.length > maxEntries || problems.length > maxProblems)
                return;
        }
    }
}
/** A status of an ExternalSecret says when it was read, not when the secret was made. */
function foundIn(value) {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    if (kind === 'ExternalSecret' || kind === 'SecretStore') {
        return `${kind}, whose status says when it was refreshed and not when the secret was rotated`;
    }
    return typeof kind === 'string' ? (0,shown/* shown */.S)(kind) : 'another document';
}


/***/ }),

/***/ 49590:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ environmentDifferences)
/* harmony export */ });
/* harmony import */ var _objects_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7634);
/* harmony import */ var _render_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49266);


/**
 * Compares the objects of two environments: namespaces and the flow's own images are left out, and values of Secrets are
 * concealed by `concealed()`. An object that is in one of the two alone has no fields.
 */
function environmentDifferences(flow, before, after) {
    return (0,_objects_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareObjects */ .G)(before, after, (0,_render_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .concealed */ .TU)()).flatMap((difference) => {
        if (difference.before === undefined || difference.after === undefined)
            return [difference];
        const fields = difference.fields.filter((field) => !isOwnImage(field, flow));
        return fields.length === 0 ? [] : [{ ...difference, fields }];
    });
}
function isOwnImage({ path, before = '', after = '' }, { applications }) {
    if (!path.endsWith('/image'))
        return false;
    return applications.some(({ image }) => [before, after].every((text) => repositoryOf(text).endsWith(image)));
}
function repositoryOf(text) {
    const [name = ''] = text.split('@', 1);
    return name.replace(/:[^:/]*$/, '');
}


/***/ }),

/***/ 88768:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ exceptableOf)
/* harmony export */ });
/** A finding of a rule about manifests, as exceptions name it: `manifests/replicas`. */
function exceptableOf({ rule, object, file, line, expected, found }) {
    const message = `${object}: expected ${expected}, found ${found}`;
    return { ids: [`manifests/${rule}`], object, path: file, line, message, level: 'error' };
}


/***/ }),

/***/ 41769:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parityFindings)
/* harmony export */ });
/* harmony import */ var _files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1046);
/* harmony import */ var _environment_differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49590);


/**
 * Finds where an environment is not what another one is: "identical configuration to production". Namespaces, the
 * flow's own images and what `allow` names are left out.
 */
function parityFindings(flow, environment, { with: other, allow = [], level = 'required' }, sides) {
    const grade = level === 'warn' ? 'warn' : 'fail';
    const isAllowed = (path) => allow.some((pattern) => (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPath */ .$h)(pattern, path));
    return (0,_environment_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentDifferences */ .Y)(flow, sides.other, sides.own).flatMap((difference) => {
        const fields = difference.fields.filter((field) => !isAllowed(`${difference.object}/${field.path}`));
        const isThere = difference.before !== undefined && difference.after !== undefined;
        if (isThere ? fields.length === 0 : isAllowed(difference.object))
            return [];
        return [finding(difference, fields, environment.name, other, grade)];
    });
}
function finding({ object, before, after }, fields, own, other, grade) {
    const place = after ?? before;
    const [first] = fields;
    const path = first === undefined || after === undefined ? [] : first.path.split('/').map(stepOf);
    const found = first === undefined ? missing(after, own, other) : changed(first, fields.length, own, other);
    return {
        rule: 'parity',
        grade,
        object,
        file: place?.file ?? '',
        line: place?.lineOf(path) ?? 1,
        expected: `${object} as in ${other}`,
        found,
        fix: 'promote the configuration too, or allow the path in parity.allow',
    };
}
function missing(after, own, other) {
    return after === undefined ? `it in ${other} alone` : `it in ${own} alone`;
}
function changed({ path, before, after }, count, own, other) {
    const more = count === 1 ? '' : ` (and ${count - 1} more)`;
    return `${path}: ${short(after)} in ${own}, ${short(before)} in ${other}${more}`;
}
function short(text) {
    return text === undefined ? 'none' : text.replaceAll(/\s+/g, ' ').slice(0, 80);
}
/** Positions in lists are numbers. */
function stepOf(part) {
    return /^\d+$/.test(part) ? Number(part) : part;
}


/***/ })

};
