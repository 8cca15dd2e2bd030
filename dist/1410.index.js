export const id = 1410;
export const ids = [1410];
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

/***/ 34731:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ migrationLimits)
/* harmony export */ });
/** Bounds of what is read. */
const migrationLimits = {
    files: 20_000,
    fileBytes: 4 * 1024 * 1024,
    bytes: 64 * 1024 * 1024,
    statements: 100_000,
    statementBytes: 1024 * 1024,
};


/***/ }),

/***/ 31911:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   hQ: () => (/* binding */ blank),
/* harmony export */   m$: () => (/* binding */ onlyLines)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34731);

/**
 * Decodes a file of SQL. A byte order mark of UTF-8 is left out, as PostgreSQL's tools do; other encodings are not
 * guessed: bytes that two readers take for two statements are judged by neither.
 */
function textOf({ bytes }) {
    if (bytes.length > _model_js__WEBPACK_IMPORTED_MODULE_0__/* .migrationLimits */ .L.fileBytes)
        return { found: `more than ${_model_js__WEBPACK_IMPORTED_MODULE_0__/* .migrationLimits */ .L.fileBytes} bytes` };
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return { found: 'UTF-16' };
    if (bytes.includes(0))
        return { found: 'a NUL byte' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { found: 'bytes that are no UTF-8' };
    }
}
/** Replaces everything but line ends by spaces, so that what is left keeps its line. */
function blank(text) {
    return text.replaceAll(/[^\n]/g, ' ');
}
/** Keeps the lines of a range (from 0, the end left out) and blanks the others. */
function onlyLines(lines, from, to) {
    return lines.map((line, at) => (at >= from && at < to ? line : '')).join('\n');
}
/** Content by which a change is told: line ends and a byte order mark are none. */
function contentOf(text) {
    return text
        .replace(/^\u{feff}/u, '')
        .replaceAll(/\r\n?/g, '\n')
        .trimEnd();
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

/***/ 81410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrations: () => (/* binding */ migrations)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/migrations/text.js
var migrations_text = __webpack_require__(31911);
;// CONCATENATED MODULE: ./lib/src/migrations/layouts/layout.js
/** Returns the last part of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Returns all but the last part of a path; empty for none. */
function directoryOf(path) {
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
/** Makes the entry of a file that the layout does not know. */
function notOfLayout({ path }, expected) {
    return { file: path, line: 1, found: `a file that is not ${expected}` };
}
/** Compares texts of digits by their number, whatever their length; shorter than the other after leading zeros is less. */
function compareNumbers(left, right) {
    const [a, b] = [left.replace(/^0+(?=\d)/, ''), right.replace(/^0+(?=\d)/, '')];
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/dbmate.js


// As dbmate has them: a mark that is indented is a comment, and what follows it is still applied.
const up = /^--\s*migrate:up(?:\s*$|\s+\S)/;
const down = /^--\s*migrate:down(?:\s*$|\s+\S)/;
const pattern = /^(\d+)[^/]*\.sql$/;
/** dbmate: both directions in one file, which comments part. */
const dbmate = {
    documentation: {
        tool: 'dbmate',
        files: '`20240131120000_name.sql`, from `-- migrate:up` to `-- migrate:down`',
        unit: 'the part after `-- migrate:up`',
    },
    recognises: ({ path, text }) => pattern.test(nameOf(path)) && linesOf(text).some((line) => up.test(line)),
    read(files) {
        const found = files.map((file) => ({ file, sql: upOf(file) }));
        const known = found.flatMap(({ file, sql }) => (sql === undefined ? [] : [{ file, sql }]));
        return {
            migrations: known
                .toSorted((left, right) => (nameOf(left.file.path) < nameOf(right.file.path) ? -1 : 1))
                .map(({ file: { path }, sql }) => ({
                id: `${directoryOf(path)}/${pattern.exec(nameOf(path))?.[1] ?? ''}`,
                path,
                sql,
                isRepeatable: false,
                isPsql: false,
            })),
            unjudged: found.flatMap(({ file, sql }) => sql === undefined
                ? [notOfLayout(file, 'named 1_name.sql with one "-- migrate:up" before any SQL (dbmate)')]
                : []),
        };
    },
};
/** Returns the part that is applied; undefined where dbmate would not read the file, or read it otherwise. */
function upOf({ path, text }) {
    if (!pattern.test(nameOf(path)))
        return undefined;
    const lines = linesOf(text);
    const ups = lines.flatMap((line, at) => (up.test(line) ? [at] : []));
    const downs = lines.flatMap((line, at) => (down.test(line) ? [at] : []));
    const [start, second] = ups;
    const [end = lines.length, another] = downs;
    if (start === undefined || second !== undefined || another !== undefined || end < start)
        return undefined;
    const before = lines.slice(0, start).every((line) => /^\s*(?:--.*)?$/.test(line));
    return before ? (0,migrations_text/* onlyLines */.m$)(lines, start + 1, end) : undefined;
}
function linesOf(text) {
    return text.split('\n');
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/flyway.js

/** `V1.2__add_table.sql`, `B3__base.sql`, `U1__undo.sql`, `R__view.sql`. */
const flyway_pattern = /^(?:([VBU])(\d+(?:[._]\d+)*)|(R))__(.+)\.sql$/;
const callback = /^(?:before|after|create)[A-Z]\w*(?:__.*)?\.sql$/;
/** Flyway: versioned and repeatable migrations; undo scripts are not applied on the way up. */
const flyway = {
    documentation: {
        tool: 'Flyway',
        files: '`V1__name.sql`, `B1__name.sql` and `R__name.sql`, callbacks such as `afterMigrate.sql`; `U1__name.sql` is not applied',
        unit: 'the file; `R__` and callbacks may change',
    },
    recognises: ({ path }) => flyway_pattern.test(nameOf(path)),
    read(files) {
        const versioned = [];
        const repeatable = [];
        const unjudged = files.flatMap((file) => {
            const name = nameOf(file.path);
            const [, kind, version = '', repeats] = flyway_pattern.exec(name) ?? [];
            if (kind === 'U')
                return [];
            if (repeats !== undefined || callback.test(name))
                repeatable.push(migrationOf(file, file.path, true));
            else if (kind !== undefined)
                versioned.push({ version, migration: migrationOf(file, idOf(file, kind, version), false) });
            else
                return [notOfLayout(file, 'named V1__name.sql, U1__name.sql or R__name.sql (Flyway)')];
            return [];
        });
        const ordered = versioned.toSorted((left, right) => compareVersions(left.version, right.version));
        return { migrations: [...ordered.map(({ migration }) => migration), ...repeatable], unjudged };
    },
};
function migrationOf({ path, text }, id, isRepeatable) {
    return { id, path, sql: text, isRepeatable, isPsql: false };
}
/** Two directories may hold the same version of two databases. */
function idOf({ path }, kind, version) {
    return `${directoryOf(path)}/${kind}${partsOf(version).join('.')}`;
}
function partsOf(version) {
    return version.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ''));
}
function compareVersions(left, right) {
    const [a, b] = [partsOf(left), partsOf(right)];
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = compareNumbers(a[at] ?? '0', b[at] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/golang-migrate.js

const golang_migrate_pattern = /^(\d+)_(.+)\.(up|down)\.sql$/;
/** golang-migrate: a pair of files for each version. */
const golangMigrate = {
    documentation: {
        tool: 'golang-migrate',
        files: '`1_name.up.sql`; `1_name.down.sql` is not applied',
        unit: 'the file',
    },
    recognises: ({ path }) => golang_migrate_pattern.test(nameOf(path)),
    read(files) {
        const found = files.flatMap((file) => {
            const [, version, , direction] = golang_migrate_pattern.exec(nameOf(file.path)) ?? [];
            return version === undefined || direction === 'down' ? [] : [{ file, version }];
        });
        const ordered = found.toSorted((left, right) => compareNumbers(left.version, right.version));
        return {
            migrations: ordered.map(({ file: { path, text }, version }) => ({
                id: `${directoryOf(path)}/${version.replace(/^0+(?=\d)/, '')}`,
                path,
                sql: text,
                isRepeatable: false,
                isPsql: false,
            })),
            unjudged: files.flatMap((file) => golang_migrate_pattern.test(nameOf(file.path))
                ? []
                : [notOfLayout(file, 'named 1_name.up.sql or 1_name.down.sql (golang-migrate)')]),
        };
    },
};

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/liquibase.js


const header = /^\s*--\s*liquibase\s+formatted\s+sql/i;
const changeSet = /^\s*--\s*changeset\s+("[^"]*"|[^\s:]+):("[^"]*"|\S+)(.*)$/i;
const attempt = /^\s*--\s*changeset\b/i;
/** Liquibase's formatted SQL: change sets in files whose first line says so. */
const liquibase = {
    documentation: {
        tool: 'Liquibase, formatted SQL',
        files: 'files that begin with `--liquibase formatted sql`; rollbacks are not applied; change logs in XML, YAML and JSON are not read',
        unit: 'the change set; one with `runOnChange:true` or `runAlways:true` may change',
    },
    recognises: ({ text }) => header.test(text.split('\n', 1)[0] ?? ''),
    read(files) {
        const read = files.map((file) => setsOf(file));
        return {
            migrations: read.flatMap(({ migrations }) => migrations),
            unjudged: read.flatMap(({ unjudged }) => unjudged),
        };
    },
};
function setsOf(file) {
    const { path, text } = file;
    const lines = text.split('\n');
    if (!header.test(lines[0] ?? ''))
        return { migrations: [], unjudged: [notOfLayout(file, 'begun by "--liquibase formatted sql"')] };
    const starts = lines.flatMap((line, at) => (attempt.test(line) ? [at] : []));
    const first = starts[0] ?? lines.length;
    const stray = lines.slice(1, first).findIndex((line) => !/^\s*(?:--.*)?\s*$/.test(line));
    if (stray !== -1)
        return { migrations: [], unjudged: [{ file: path, line: stray + 2, found: 'SQL before the first change set' }] };
    const migrations = [];
    const unjudged = [];
    for (const [index, at] of starts.entries()) {
        const [, author, id, attributes = ''] = changeSet.exec((lines[at] ?? '').trimEnd()) ?? [];
        if (author === undefined || id === undefined) {
            unjudged.push({ file: path, line: at + 1, found: 'a change set without author:id' });
            continue;
        }
        const delimiter = /\bendDelimiter:/i.test(attributes);
        if (delimiter)
            unjudged.push({ file: path, line: at + 1, found: 'a change set with endDelimiter' });
        migrations.push({
            id: `${path}::${id}::${author}`,
            path,
            sql: delimiter ? '' : (0,migrations_text/* onlyLines */.m$)(lines, at + 1, starts[index + 1] ?? lines.length),
            isRepeatable: /\brun(?:OnChange|Always):"?true/i.test(attributes),
            isPsql: false,
        });
    }
    return { migrations, unjudged };
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/plain.js

/** Files that are applied whole, by number where their names begin with one, else by name; never found by itself. */
const plain = {
    documentation: {
        tool: 'files that are applied whole, in the order of their names (must be named)',
        files: 'every `.sql` file',
        unit: 'the file',
    },
    recognises: () => false,
    read: (files) => ({
        migrations: files
            .toSorted((left, right) => compareNames(nameOf(left.path), nameOf(right.path)))
            .map(({ path, text }) => ({ id: path, path, sql: text, isRepeatable: false, isPsql: false })),
        unjudged: [],
    }),
};
function compareNames(left, right) {
    const [a, b] = [/^\d+/.exec(left)?.[0], /^\d+/.exec(right)?.[0]];
    const order = a === undefined || b === undefined ? 0 : compareNumbers(a, b);
    return order || (left < right ? -1 : left > right ? 1 : 0);
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/prisma.js

const prisma_pattern = /(?:^|\/)[^/]+\/migration\.sql$/;
/** Prisma Migrate: a directory for each migration, applied by the order of their names. */
const prisma = {
    documentation: { tool: 'Prisma Migrate', files: '`20240131120000_name/migration.sql`', unit: 'the file' },
    recognises: ({ path }) => prisma_pattern.test(path),
    read: (files) => ({
        migrations: files
            .filter(({ path }) => prisma_pattern.test(path))
            .toSorted((left, right) => compareTexts(nameOf(directoryOf(left.path)), nameOf(directoryOf(right.path))))
            .map(({ path, text }) => ({ id: directoryOf(path), path, sql: text, isRepeatable: false, isPsql: false })),
        unjudged: files.flatMap((file) => prisma_pattern.test(file.path) ? [] : [notOfLayout(file, 'migration.sql in a directory of its own (Prisma)')]),
    }),
};
function compareTexts(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts/sqitch.js

const scripts = /(?:^|\/)(?:deploy|revert|verify)\/.+\.sql$/;
/** Sqitch: scripts in the order of its plan; a change that is in the plan twice was reworked after a tag. */
const sqitch = {
    documentation: {
        tool: 'Sqitch',
        files: '`sqitch.plan` and `deploy/name.sql`; `revert` and `verify` are not applied',
        unit: 'the change of the plan; a reworked one is `deploy/name@tag.sql` before',
    },
    recognises: ({ path }) => nameOf(path) === 'sqitch.plan' || scripts.test(path),
    read(files) {
        const plans = files.filter(({ path }) => nameOf(path) === 'sqitch.plan');
        const planned = plans.map((plan) => readPlan(plan, files));
        const used = new Set(planned.flatMap(({ migrations }) => migrations.map(({ path }) => path)));
        const left = files.filter((file) => !used.has(file.path) && !isOther(file));
        return {
            migrations: planned.flatMap(({ migrations }) => migrations),
            unjudged: [
                ...planned.flatMap(({ unjudged }) => unjudged),
                ...left.map((file) => notOfLayout(file, 'named by a sqitch.plan beside its directory')),
            ],
        };
    },
};
function isOther({ path }) {
    return nameOf(path) === 'sqitch.plan' || /(?:^|\/)(?:revert|verify)\/.+\.sql$/.test(path);
}
function readPlan(plan, files) {
    const changes = changesOf(plan.text);
    const byPath = new Map(files.map((file) => [file.path, file]));
    const top = directoryOf(plan.path);
    const seen = new Map();
    const migrations = [];
    const unjudged = [];
    for (const [at, { name, line, tag }] of changes.entries()) {
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        const isReworked = changes.slice(at + 1).some((other) => other.name === name);
        const script = `deploy/${name}${isReworked ? `@${tag ?? ''}` : ''}.sql`;
        const path = top === '' ? script : `${top}/${script}`;
        const file = byPath.get(path);
        if (file === undefined)
            unjudged.push({ file: plan.path, line, found: `a change without ${script}` });
        else
            migrations.push({ id: `${top}/${name}#${number}`, path, sql: file.text, isRepeatable: false, isPsql: true });
    }
    return { migrations, unjudged };
}
/** Reads the names of the plan: pragmas begin with %, tags with @, comments with #. */
function changesOf(text) {
    const changes = [];
    for (const [at, line] of text.split('\n').entries()) {
        const [word = ''] = line.trim().split(/\s+/, 1);
        if (word === '' || word.startsWith('%') || word.startsWith('#'))
            continue;
        if (word.startsWith('@')) {
            for (const change of changes)
                change.tag ??= word.slice(1);
            continue;
        }
        // "+name" adds and "-name" takes back: what is taken back was a change of its own, which is never written today.
        changes.push({ name: word.replace(/^\+/, ''), line: at + 1, tag: undefined });
    }
    return changes;
}

;// CONCATENATED MODULE: ./lib/src/migrations/layouts.js







/** Every layout of migrations: recognition, reader and row of the docs are one entry; its name is in `layout-names.ts`. */
const layouts = {
    dbmate: dbmate,
    flyway: flyway,
    'golang-migrate': golangMigrate,
    liquibase: liquibase,
    plain: plain,
    prisma: prisma,
    sqitch: sqitch,
};
/**
 * Finds the layout that knows the most of the files; undefined where none knows one. Files that it does not know are
 * not judged, so that another tool's files beside them cannot hide.
 */
function layoutOf(files) {
    const counted = Object.entries(layouts).map(([name, layout]) => ({
        name,
        count: files.filter((file) => layout.recognises(file)).length,
    }));
    const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { name: '', count: 0 });
    return isLayout(best.name) ? best.name : undefined;
}
function isLayout(name) {
    return Object.hasOwn(layouts, name);
}

;// CONCATENATED MODULE: ./lib/src/migrations/changes.js


/** Of a first entry: the environment has none. */
const noMigrations = { migrations: [], unjudged: [], layout: undefined, contents: new Map() };
/** Files that tools keep beside migrations and that hold none. */
const beside = /(?:^|\/)(?:[^/]+\.(?:md|toml|conf|txt|adoc)|\.[^/]+|LICENSE|README|atlas\.sum)$/;
/** Reads the migrations of one commit. The layout is that of the flow, else the one that the files show. */
function readMigrationSet(files, chosen) {
    const unjudged = [];
    const texts = [];
    const contents = new Map();
    for (const { path, bytes } of files) {
        if (beside.test(path))
            continue;
        const read = /(?:\.sql|(?:^|\/)sqitch\.plan)$/.test(path) ? (0,migrations_text/* textOf */.b6)({ bytes }) : { found: 'a file that is no SQL' };
        contents.set(path, 'text' in read ? (0,migrations_text/* contentOf */.$E)(read.text) : Buffer.from(bytes).toString('latin1'));
        if ('text' in read)
            texts.push({ path, text: read.text });
        else
            unjudged.push({ file: path, line: 1, found: read.found });
    }
    const layout = chosen ?? layoutOf(texts);
    if (layout === undefined)
        return { migrations: [], unjudged, layout, contents };
    const read = layouts[layout].read(texts);
    return { migrations: read.migrations, unjudged: [...unjudged, ...read.unjudged], layout, contents };
}
/** Compares what an environment has with what would enter it. */
function changesBetween(before, after) {
    const known = new Map(before.migrations.map((one) => [one.id, one]));
    const now = new Map(after.migrations.map((one) => [one.id, one]));
    const isAs = (one) => (0,migrations_text/* contentOf */.$E)(known.get(one.id)?.sql ?? '') === (0,migrations_text/* contentOf */.$E)(one.sql);
    const changed = after.migrations.filter((one) => known.has(one.id) && !isAs(one));
    const deleted = before.migrations.filter(({ id }) => !now.has(id));
    return {
        applied: before.migrations,
        entering: after.migrations.filter((one) => !known.has(one.id) || (one.isRepeatable && !isAs(one))),
        altered: [
            ...changed
                .filter(({ isRepeatable }) => !isRepeatable)
                .map(({ id, path }) => ({ id, path, how: 'changed' })),
            ...deleted.map(({ id, path }) => ({ id, path, how: 'deleted' })),
        ],
        unjudged: [
            ...after.unjudged.filter(({ file }) => before.contents.get(file) !== after.contents.get(file)),
            ...twice(after.migrations)
                .filter(({ id }) => !known.has(id))
                .map(({ path }) => ({
                file: path,
                line: 1,
                found: 'a migration whose version another one has too',
            })),
        ],
    };
}
function twice(migrations) {
    const seen = new Set();
    return migrations.filter(({ id }) => seen.has(id) || !seen.add(id));
}

;// CONCATENATED MODULE: ./lib/src/migrations/catalog.js
/** Stands for a column that is not known. */
const anyColumn = '';
/**
 * What migrations have made so far, by the names that they use. A name with a schema and one without are two names:
 * which schema a bare name means depends on a setting that no file holds.
 */
class Catalog {
    #tables = new Map();
    /** Other objects that are new: `view public.active`. */
    #others = new Set();
    /** Functions that migrations define, whose calls may change something. */
    #functions = new Set();
    /** Functions that a write runs, by table: of triggers that are new. */
    #triggers = new Map();
    #isNew = false;
    /** From here on, what is created is new: the environment does not have it. */
    enter() {
        this.#isNew = true;
    }
    /** Tells whether the table was created by an entering migration, so that no release that runs knows it. */
    isNewTable(name) {
        return this.#tables.get(name)?.isNew === true;
    }
    isNewColumn(table, column) {
        return this.isNewTable(table) || this.#tables.get(table)?.columns.get(column)?.isNew === true;
    }
    /** Of a constraint that an entering migration added or validated. */
    isNewConstraint(table, name) {
        return this.isNewTable(table) || this.#tables.get(table)?.constraints.get(name)?.isNew === true;
    }
    /** Of any object but columns and constraints. */
    isNewObject(object, name) {
        return object === 'table' ? this.isNewTable(name) : this.#others.has(`${object} ${name}`);
    }
    /** Tells whether migrations define a function of that name that may change something. */
    mayChange(functionName) {
        return this.#functions.has(functionName);
    }
    /** Returns the function that a write to the table runs, of a trigger that is new, where it may change something. */
    triggerOf(table) {
        const name = this.#triggers.get(table);
        return name !== undefined && this.mayChange(name) ? name : undefined;
    }
    typeOf(table, column) {
        return this.#tables.get(table)?.columns.get(column)?.type;
    }
    isRequired(table, column) {
        return this.#tables.get(table)?.columns.get(column)?.isRequired;
    }
    /** Tells whether a valid constraint of the table proves that the column holds no null. */
    isProvenNotNull(table, column) {
        const constraints = this.#tables.get(table)?.constraints.values() ?? [];
        return [...constraints].some(({ isValid, proves }) => isValid && (proves.includes(column) || proves.includes(anyColumn)));
    }
    /** Forgets temporary tables, which end with the session: each migration may have one of its own. */
    endSession() {
        for (const [name, { isTemporary }] of this.#tables)
            if (isTemporary)
                this.#tables.delete(name);
    }
    /** Forgets what may not be there after all, or not under these names: after a ROLLBACK, or another search path. */
    forgetNew() {
        for (const [name, { isNew }] of this.#tables)
            if (isNew)
                this.#tables.delete(name);
        this.#others.clear();
        for (const { columns, constraints } of this.#tables.values()) {
            for (const [name, { isNew }] of columns)
                if (isNew)
                    columns.delete(name);
            for (const [name, { isNew }] of constraints)
                if (isNew)
                    constraints.delete(name);
        }
    }
    /** Notes what an action does, after it was judged. */
    apply(action) {
        switch (action.verb) {
            case 'create':
                this.#create(action);
                break;
            case 'drop':
                this.#drop(action);
                break;
            case 'rename':
                this.#rename(action);
                break;
            case 'add-column':
                if (action.maybeThere !== true)
                    this.#table(action.table).columns.set(action.column, { ...action, isNew: this.#isNew });
                break;
            case 'change-type':
                this.#changeColumn(action, { type: action.type });
                break;
            case 'set-not-null':
            case 'drop-not-null':
                this.#changeColumn(action, { isRequired: action.verb === 'set-not-null' });
                break;
            case 'add-constraint':
                this.#table(action.table).constraints.set(action.name ?? `unnamed ${action.kind} ${action.proves.join(' ')}`, {
                    kind: action.kind,
                    isValid: !action.isNotValid,
                    proves: action.proves,
                    isNew: this.#isNew,
                });
                break;
            case 'validate-constraint':
                this.#validate(action);
                break;
            case 'drop-default':
            case 'write':
            case 'restrict':
            case 'alter':
            case 'block':
            case 'set':
            case 'set-default':
            case 'transaction':
            case 'call':
            case 'unknown':
        }
    }
    #create(action) {
        const { object, name, columns = [], isTemporary = false, maybeThere = false, replaces = false } = action;
        if (object === 'function')
            this.#define(action);
        if (object === 'trigger' && action.runs !== undefined && this.#isNew)
            this.#triggers.set(action.table ?? '', action.runs);
        // What may have been there before is not new, and its columns are not known.
        if (maybeThere || replaces)
            return;
        if (object !== 'table') {
            if (this.#isNew)
                this.#others.add(`${object} ${name}`);
            return;
        }
        const known = columns.map((one) => [one.column, { type: one.type, isRequired: one.isRequired, isNew: false }]);
        this.#tables.set(name, {
            columns: new Map(known),
            constraints: new Map(),
            isNew: this.#isNew,
            isTemporary,
            isWhole: true,
        });
    }
    #define({ name, isPure = false }) {
        // By its name alone: an overload that is pure does not make another one pure.
        if (!isPure)
            this.#functions.add(name);
    }
    #drop({ object, name, table }) {
        if (object === 'table')
            this.#tables.delete(name);
        else if (object === 'column')
            this.#tables.get(table ?? '')?.columns.delete(name);
        else if (object === 'constraint')
            this.#tables.get(table ?? '')?.constraints.delete(name);
        else
            this.#others.delete(`${object} ${name}`);
    }
    #rename({ object, name, to, table }) {
        if (object === 'table')
            move(this.#tables, name, besideOf(name, to));
        else if (object === 'column')
            move(this.#tables.get(table ?? '')?.columns, name, to);
        else if (object === 'constraint')
            move(this.#tables.get(table ?? '')?.constraints, name, to);
        else if (this.#others.delete(`${object} ${name}`))
            this.#others.add(`${object} ${besideOf(name, to)}`);
    }
    #changeColumn({ table, column }, change) {
        const known = this.#tables.get(table)?.columns.get(column);
        if (known !== undefined)
            Object.assign(known, change);
    }
    #validate({ table, name }) {
        const { constraints, isWhole } = this.#table(table);
        const known = constraints.get(name);
        if (known !== undefined)
            known.isValid = true;
        // Of a table whose beginning lies outside of the migrations, a constraint may be one that proves it.
        else if (!isWhole)
            constraints.set(name, { kind: 'check', isValid: true, proves: [anyColumn], isNew: this.#isNew });
    }
    /** A table that no migration created, or whose creation is not known, gets an entry without knowledge. */
    #table(name) {
        const known = this.#tables.get(name);
        if (known !== undefined)
            return known;
        const unknown = { columns: new Map(), constraints: new Map(), isNew: false, isTemporary: false, isWhole: false };
        this.#tables.set(name, unknown);
        return unknown;
    }
}
function move(map, from, to) {
    const value = map?.get(from);
    if (map === undefined || value === undefined)
        return;
    map.delete(from);
    map.set(to, value);
}
/** The new name of an object has no schema: it stays in that of the old one. */
function besideOf(name, to) {
    const schema = name.slice(0, name.lastIndexOf('.') + 1);
    return to.includes('.') ? to : `${schema}${to}`;
}

;// CONCATENATED MODULE: ./lib/src/migrations/rules/types.js
const integers = ['int2', 'int4', 'int8'];
const otherNames = {
    smallint: 'int2',
    int: 'int4',
    integer: 'int4',
    bigint: 'int8',
    decimal: 'numeric',
    'character varying': 'varchar',
};
/**
 * Tells whether each value of the one type is a value of the other, read and written alike. Types that are not known,
 * and all other pairs, are not.
 */
function isWidening(before, after) {
    const [from, to] = [typeOf(before), typeOf(after)];
    if (from === undefined || to === undefined)
        return false;
    if (from.name === to.name && from.sizes.join() === to.sizes.join())
        return true;
    const [size] = from.sizes;
    const [room] = to.sizes;
    if (from.name === 'varchar' && to.name === 'text')
        return true;
    if (from.name === 'varchar' && to.name === 'varchar')
        return room === undefined || (size !== undefined && room >= size);
    if (from.name === 'numeric' && to.name === 'numeric')
        return isWiderNumber(from.sizes, to.sizes);
    const [low, high] = [integers.indexOf(from.name), integers.indexOf(to.name)];
    return low !== -1 && high >= low;
}
function isWiderNumber(before, after) {
    const [precision, scale = 0] = before;
    const [room, digits = 0] = after;
    if (room === undefined)
        return true;
    // Both sides of the point keep their digits; more digits behind it would be rounded by an old reader's writes.
    return precision !== undefined && digits === scale && room >= precision;
}
function typeOf(text) {
    const [, name = '', sizes = ''] = /^([a-z_][a-z0-9_ .]*?)(?:\(([\d, ]+)\))?$/.exec(text ?? '') ?? [];
    if (name === '')
        return undefined;
    return { name: otherNames[name] ?? name, sizes: sizes === '' ? [] : sizes.split(',').map(Number) };
}

;// CONCATENATED MODULE: ./lib/src/migrations/rules/contract.js

/** Kinds whose loss is that of data. */
const holdsData = ['table', 'schema', 'database', 'column'];
/** Kinds that only the database itself looks at: their names mean nothing to an application. */
const inner = ['index', 'trigger', 'policy', 'rule', 'constraint'];
function dropOf(action, scene, kinds) {
    if (action.verb !== 'drop' || !kinds.includes(action.object) || isNew(action, scene))
        return undefined;
    return objectOf(action);
}
function isNew({ object, name, table }, { catalog }) {
    if (object === 'column')
        return catalog.isNewColumn(table ?? '', name);
    if (object === 'constraint')
        return catalog.isNewConstraint(table ?? '', name);
    return catalog.isNewObject(object, name) || (table !== undefined && catalog.isNewTable(table));
}
/** Names an object for people and for exceptions: `column users.email`. */
function objectOf({ object, name, table, }) {
    return table === undefined ? `${object} ${name}` : `${object} ${table}.${name}`;
}
const dropTable = {
    classes: ['contract', 'irreversible'],
    documentation: {
        matches: 'DROP TABLE',
        why: 'A release that reads or writes the table fails, and its rows are gone.',
        instead: 'stop using the table in one release, drop it in a later one that changes no code',
    },
    match: (action, scene) => dropOf(action, scene, ['table']),
};
const dropColumn = {
    classes: ['contract', 'irreversible'],
    documentation: {
        matches: 'DROP COLUMN, DROP ATTRIBUTE',
        why: 'A release that names the column fails, also one that selects it by habit, and its values are gone.',
        instead: 'stop using the column in one release, drop it in a later one that changes no code',
    },
    match: (action, scene) => dropOf(action, scene, ['column']),
};
const dropSchema = {
    classes: ['contract', 'irreversible'],
    documentation: {
        matches: 'DROP SCHEMA, DROP DATABASE, DROP OWNED',
        why: 'Everything in it is gone at once.',
        instead: 'drop its objects one by one when no release uses them',
    },
    match: (action, scene) => dropOf(action, scene, ['schema', 'database']),
};
const dropObject = {
    classes: ['contract'],
    documentation: {
        matches: 'DROP VIEW, TYPE, DOMAIN, FUNCTION, SEQUENCE, EXTENSION, ROLE and others; not of an index, a trigger, a policy, a rule',
        why: 'A release that uses it fails.',
        instead: 'stop using it in one release, drop it in a later one that changes no code',
    },
    match(action, scene) {
        if (action.verb !== 'drop' || [...holdsData, ...inner].includes(action.object))
            return undefined;
        return isNew(action, scene) ? undefined : objectOf(action);
    },
};
const rename = {
    classes: ['contract'],
    documentation: {
        matches: 'RENAME of a table, a column, a view, a type, an enum value, a function, a schema; SET SCHEMA',
        why: 'The release that runs knows the old name alone, and the next one the new name alone.',
        instead: 'add the new name (a column that both are written to, or a view), move the code, drop the old name later',
    },
    match(action, scene) {
        if (action.verb !== 'rename' || inner.includes(action.object) || isNew(action, scene))
            return undefined;
        return objectOf(action);
    },
};
const changeType = {
    classes: ['contract', 'irreversible'],
    documentation: {
        matches: 'ALTER COLUMN TYPE, unless the type is known from the migrations and becomes wider (varchar to text, int to bigint) and USING only casts',
        why: 'The running release writes and reads the old type, and what does not fit is lost or refused.',
        instead: 'add a column of the new type, write both, fill it, move the readers, drop the old column later',
    },
    match(action, { catalog }) {
        if (action.verb !== 'change-type' || catalog.isNewColumn(action.table, action.column))
            return undefined;
        const before = catalog.typeOf(action.table, action.column);
        return isWidening(before, action.type) ? undefined : `column ${action.table}.${action.column}`;
    },
};
const setNotNull = {
    classes: ['contract'],
    documentation: {
        matches: 'SET NOT NULL without a valid constraint CHECK (column IS NOT NULL)',
        why: 'A running release that writes null fails, and so does the statement where a null is stored.',
        instead: 'add CHECK (column IS NOT NULL) NOT VALID, fill the column, VALIDATE CONSTRAINT, then SET NOT NULL',
    },
    match(action, { catalog }) {
        if (action.verb !== 'set-not-null')
            return undefined;
        const { table, column } = action;
        const isSafe = catalog.isNewColumn(table, column) && catalog.isNewTable(table);
        return isSafe || catalog.isProvenNotNull(table, column) || catalog.isRequired(table, column) === true
            ? undefined
            : `column ${table}.${column}`;
    },
};
const dropNotNull = {
    classes: ['contract'],
    documentation: {
        matches: 'DROP NOT NULL',
        why: 'A running release does not expect null where there has never been one.',
        instead: 'release code that reads null first, and say since when by contract-after',
    },
    match: (action, { catalog }) => action.verb !== 'drop-not-null' ||
        catalog.isNewColumn(action.table, action.column) ||
        catalog.isRequired(action.table, action.column) === false
        ? undefined
        : `column ${action.table}.${action.column}`,
};
const addRequiredColumn = {
    classes: ['contract'],
    documentation: {
        matches: 'ADD COLUMN NOT NULL without a default',
        why: 'A running release inserts rows without the column, which are refused; where rows are stored, so is the statement.',
        instead: 'add the column with a default or without NOT NULL, and make it required later',
    },
    match: (action, { catalog }) => action.verb !== 'add-column' || !action.isRequired || action.hasDefault || catalog.isNewTable(action.table)
        ? undefined
        : `column ${action.table}.${action.column}`,
};
const dropDefault = {
    classes: ['contract'],
    documentation: {
        matches: 'DROP DEFAULT, DROP IDENTITY, DROP EXPRESSION, unless the column is known to take null',
        why: 'A running release inserts rows without the column, and they are refused.',
        instead: 'release code that names the column first, and say since when by contract-after',
    },
    match: (action, { catalog }) => action.verb !== 'drop-default' ||
        catalog.isNewTable(action.table) ||
        catalog.isRequired(action.table, action.column) === false
        ? undefined
        : `column ${action.table}.${action.column}`,
};
const restrict = {
    classes: ['contract'],
    documentation: {
        matches: 'REVOKE, row level security, DETACH PARTITION, CREATE RULE, ALTER DOMAIN ADD CONSTRAINT or SET NOT NULL, NO INHERIT',
        why: 'Rows or rights that the running release counts on are no longer there.',
        instead: 'release code that does without them first, and say since when by contract-after',
    },
    match: (action, scene) => action.verb !== 'restrict' || isNew(action, scene) ? undefined : `${objectOf(action)} (${action.by})`,
};
/** Rules about what breaks a release that runs. */
const contractRules = {
    'drop-table': dropTable,
    'drop-column': dropColumn,
    'drop-schema': dropSchema,
    'drop-object': dropObject,
    rename,
    'change-type': changeType,
    'set-not-null': setNotNull,
    'drop-not-null': dropNotNull,
    'add-required-column': addRequiredColumn,
    'drop-default': dropDefault,
    restrict,
};

;// CONCATENATED MODULE: ./lib/src/migrations/rules/data.js
const truncate = {
    classes: ['data', 'irreversible'],
    documentation: {
        matches: 'TRUNCATE',
        why: 'Every row is gone.',
        instead: 'make a backup first, or move the rows to a table that is dropped later',
    },
    match: (action, { catalog }) => action.verb !== 'write' || action.how !== 'truncate' || catalog.isNewTable(action.table)
        ? undefined
        : `table ${action.table}`,
};
const deleteRows = {
    classes: ['data', 'irreversible'],
    documentation: {
        matches: 'DELETE, also within WITH, MERGE and functions in PL/pgSQL that are run',
        why: 'The rows are gone.',
        instead: 'make a backup first, or mark the rows and delete them later',
    },
    match: (action, { catalog }) => action.verb !== 'write' || action.how !== 'delete' || catalog.isNewTable(action.table)
        ? undefined
        : `table ${action.table}`,
};
const writeRows = {
    classes: ['data'],
    documentation: {
        matches: 'INSERT, UPDATE, MERGE, COPY FROM into a table that is there already',
        why: 'Rows change while the running release uses them.',
        instead: 'migrate data in a release of its own, after the one that can read both forms runs everywhere',
    },
    match: (action, { catalog }) => action.verb !== 'write' || action.how === 'truncate' || action.how === 'delete' || catalog.isNewTable(action.table)
        ? undefined
        : `table ${action.table}`,
};
/** Rules about rows. */
const dataRules = { truncate, 'delete-rows': deleteRows, 'write-rows': writeRows };

;// CONCATENATED MODULE: ./lib/src/migrations/rules/locks.js

/** Names what every reader and writer waits for: a table that is there already, or the one of an index. */
function lockedBy(action, { catalog }) {
    const table = tableOf(action);
    if (table !== undefined)
        return catalog.isNewTable(table) ? undefined : `table ${table}`;
    const isIndex = action.verb === 'drop' && action.object === 'index' && action.isConcurrent !== true;
    return isIndex && !catalog.isNewObject('index', action.name) ? `index ${action.name}` : undefined;
}
function tableOf(action) {
    if (action.verb === 'drop' || action.verb === 'rename')
        return action.object === 'table' ? action.name : action.table;
    if (action.verb === 'create')
        return action.isConcurrent === true || action.object === 'table' ? undefined : action.table;
    if (action.verb === 'write')
        return action.how === 'truncate' ? action.table : undefined;
    if (action.verb === 'block' || action.verb === 'alter' || action.verb === 'restrict') {
        return action.object === 'table' && !isRights(action) ? action.name : undefined;
    }
    return 'column' in action || action.verb === 'add-constraint' || action.verb === 'validate-constraint'
        ? action.table
        : undefined;
}
function isRights(action) {
    return action.verb === 'restrict' && action.by === 'REVOKE';
}
function withoutSetting(setting) {
    return (action, scene) => (scene.session.settings.has(setting) ? undefined : lockedBy(action, scene));
}
const lockTimeout = {
    classes: [],
    documentation: {
        matches: 'a statement that locks a table or drops an index, without `SET lock_timeout` before it in the migration',
        why: 'While it waits for one long query, everything else waits behind it.',
        instead: "begin the migration with SET lock_timeout = '5s'",
    },
    match: withoutSetting('lock_timeout'),
};
const statementTimeout = {
    classes: [],
    documentation: {
        matches: 'a statement that locks a table or drops an index, without `SET statement_timeout` before it in the migration',
        why: 'It may hold its lock for as long as the table is large.',
        instead: "begin the migration with SET statement_timeout = '60s'",
    },
    match: withoutSetting('statement_timeout'),
};
const indexNotConcurrent = {
    classes: [],
    documentation: {
        matches: 'CREATE INDEX, DROP INDEX, REINDEX, REFRESH MATERIALIZED VIEW without CONCURRENTLY',
        why: 'Writers of the table wait until it has ended.',
        instead: 'add CONCURRENTLY, in a migration without a transaction',
    },
    match(action, scene) {
        if (action.verb === 'block' && action.object !== 'table')
            return `${objectOf(action)} (${action.how})`;
        if ((action.verb !== 'create' && action.verb !== 'drop') || action.object !== 'index')
            return undefined;
        if (action.isConcurrent === true)
            return undefined;
        const isNew = action.table === undefined
            ? scene.catalog.isNewObject('index', action.name)
            : scene.catalog.isNewTable(action.table);
        return isNew ? undefined : objectOf(action);
    },
};
const concurrentInTransaction = {
    classes: [],
    documentation: {
        matches: 'CONCURRENTLY after BEGIN',
        why: 'PostgreSQL refuses it within a transaction.',
        instead: 'move it to a migration without a transaction',
    },
    match: (action, { session }) => (action.verb === 'create' || action.verb === 'drop') && action.isConcurrent === true && session.isInTransaction
        ? objectOf(action)
        : undefined,
};
const constraintScans = {
    classes: [],
    documentation: {
        matches: 'ADD CONSTRAINT CHECK or FOREIGN KEY without NOT VALID; UNIQUE or PRIMARY KEY without USING INDEX',
        why: 'Every row is read while the table is locked.',
        instead: 'add it NOT VALID and validate it later; build a unique index CONCURRENTLY and add it USING INDEX',
    },
    match(action, { catalog }) {
        if (action.verb !== 'add-constraint' || catalog.isNewTable(action.table))
            return undefined;
        return action.isNotValid || action.hasIndex ? undefined : `${action.kind} of ${action.table}`;
    },
};
const tightens = {
    classes: [],
    documentation: {
        matches: 'ADD CONSTRAINT, NOT VALID or not, and CREATE UNIQUE INDEX; ADD COLUMN whose value comes from a new sequence (serial), which writers need rights to; CREATE TRIGGER, OR REPLACE of a function, ALTER of other objects',
        why: 'The running release may write what is refused from then on, or call what now does something else.',
        instead: 'see that the release that runs writes no such row',
    },
    match(action, scene) {
        if (action.verb === 'add-constraint')
            return scene.catalog.isNewTable(action.table) ? undefined : `${action.kind} of ${action.table}`;
        if (action.verb === 'add-column' && action.usesSequence === true)
            return scene.catalog.isNewTable(action.table) ? undefined : `column ${action.table}.${action.column}`;
        if (action.verb !== 'alter' || scene.catalog.isNewObject(action.object, action.name))
            return undefined;
        return action.object === 'table' && scene.catalog.isNewTable(action.name)
            ? undefined
            : `${objectOf(action)} (${action.how})`;
    },
};
const relaxes = {
    classes: [],
    documentation: {
        matches: 'DROP of a constraint, an index, a trigger, a policy or a rule that was not added in the same range',
        why: 'ON CONFLICT needs the unique constraint that it names, and a release may count on what a trigger does.',
        instead: 'see that no release that runs needs it',
    },
    match(action, { catalog }) {
        if (action.verb !== 'drop' || !['constraint', 'index', 'trigger', 'policy', 'rule'].includes(action.object))
            return undefined;
        const isNew = action.object === 'constraint'
            ? catalog.isNewConstraint(action.table ?? '', action.name)
            : catalog.isNewObject(action.object, action.name) || catalog.isNewTable(action.table ?? '');
        return isNew ? undefined : objectOf(action);
    },
};
const rewrite = {
    classes: [],
    documentation: {
        matches: 'ADD COLUMN with a default that differs for each row, ALTER COLUMN TYPE, CLUSTER, VACUUM FULL, LOCK TABLE, SET LOGGED',
        why: 'The table is locked while all of it is written anew.',
        instead: 'add the column without a default, set the default, and fill it in portions',
    },
    match(action, { catalog }) {
        if (action.verb === 'add-column' && action.isVolatile && !catalog.isNewTable(action.table))
            return `column ${action.table}.${action.column}`;
        if (action.verb === 'change-type' && !catalog.isNewTable(action.table))
            return `column ${action.table}.${action.column}`;
        if (action.verb !== 'block' || action.object !== 'table' || catalog.isNewTable(action.name))
            return undefined;
        return `table ${action.name} (${action.how})`;
    },
};
/** Warnings: nothing breaks for good, but something may wait or change. */
const lockRules = {
    'lock-timeout': lockTimeout,
    'statement-timeout': statementTimeout,
    'index-not-concurrent': indexNotConcurrent,
    'concurrent-in-transaction': concurrentInTransaction,
    'constraint-scans': constraintScans,
    tightens,
    relaxes,
    rewrite,
};

;// CONCATENATED MODULE: ./lib/src/migrations/rules.js



/** Every rule about statements: what matches, its classes, and its row of the docs are one entry. */
const migrationRules = { ...contractRules, ...dataRules, ...lockRules };
/** Rules that say something once for each migration. */
const oncePerMigration = new Set(['lock-timeout', 'statement-timeout']);
/** Returns the way to do what a rule names without breaking what runs. */
function insteadOf(rule) {
    return migrationRules[rule]?.documentation.instead ?? 'see the documentation';
}
/** Warnings about what may refuse the running release: whether it does is in its code, which no rule reads. */
const mayRefuse = new Set(['tightens', 'relaxes']);

;// CONCATENATED MODULE: ./lib/src/migrations/judge.js


/**
 * Judges migrations that an environment does not have yet, by what those that it has have made. What cannot be read of
 * the applied ones leaves their tables unknown, which makes no statement harmless.
 */
async function judgeMigrations(applied, entering, reader) {
    const catalog = new Catalog();
    for (const migration of applied) {
        for (const statement of (await reader.read(migration)).statements)
            follow(catalog, statement.actions);
        catalog.endSession();
    }
    catalog.enter();
    const findings = [];
    const unjudged = [];
    let statements = 0;
    for (const migration of entering) {
        const read = await reader.read(migration);
        statements += read.statements.length;
        unjudged.push(...read.unjudged);
        const judged = judgeOne(migration, read.statements, catalog);
        findings.push(...judged.findings);
        unjudged.push(...judged.unjudged);
        catalog.endSession();
    }
    return { findings, unjudged, statements };
}
function judgeOne(migration, statements, catalog) {
    const findings = [];
    const unjudged = [];
    const said = new Set();
    const session = { settings: new Set(), isInTransaction: false };
    for (const statement of statements) {
        const found = new Map();
        for (const action of statement.actions) {
            for (const one of unknownCalls(action, statement, catalog))
                unjudged.push(one);
            for (const [rule, object] of matches(action, catalog, session)) {
                if (oncePerMigration.has(rule) && said.has(rule))
                    continue;
                said.add(rule);
                found.set(`${rule} ${object}`, findingOf({ rule, object }, statement, migration));
            }
            setSession(session, action);
            follow(catalog, [action]);
        }
        findings.push(...found.values());
    }
    return { findings, unjudged };
}
const rules = Object.entries(migrationRules);
function matches(action, catalog, session) {
    const scene = { catalog, session };
    const found = [];
    for (const [rule, entry] of rules) {
        const object = entry.match(action, scene);
        if (object !== undefined)
            found.push([rule, object]);
    }
    return found;
}
function unknownCalls(action, { file, line, text }, catalog) {
    const found = unknownIn(action, catalog);
    return found === undefined ? [] : [{ file, line, found, statement: text }];
}
function unknownIn(action, catalog) {
    if (action.verb === 'unknown')
        return action.found;
    if (action.verb === 'call' && catalog.mayChange(action.name))
        return `a call of ${action.name}, which migrations define`;
    const trigger = action.verb === 'write' ? catalog.triggerOf(action.table) : undefined;
    return trigger === undefined ? undefined : `a write that runs ${trigger}, which migrations define`;
}
function findingOf({ rule, object }, { file, line, text, after }, { id }) {
    const classes = migrationRules[rule]?.classes ?? [];
    return { rule, classes, migration: id, file, line, statement: text, object, ...(after !== undefined && { after }) };
}
function setSession(session, action) {
    if (action.verb === 'transaction')
        session.isInTransaction = action.what === 'begin';
    if (action.verb !== 'set')
        return;
    // Zero switches a timeout off.
    if (/^'?0+\D*'?$/.test(action.value) || action.value === '')
        session.settings.delete(action.setting);
    else
        session.settings.add(action.setting);
}
function follow(catalog, actions) {
    for (const action of actions) {
        const isElsewhere = action.verb === 'set' && ['search_path', 'role', 'session_authorization'].includes(action.setting);
        const isUndone = action.verb === 'transaction' && action.what === 'rollback';
        if (isElsewhere || isUndone || action.verb === 'unknown')
            catalog.forgetNew();
        catalog.apply(action);
    }
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/home-protection.js
var home_protection = __webpack_require__(91783);
;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/backup.js


/**
 * Asks the check `backup` of dr-verify about an environment: of the sources that serve the application or the
 * environment, where the flow says so of any, else of all. @throws RemoteError
 */
async function backupFindings(flow, environment, application, ports) {
    const { runCheck } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(2751), __webpack_require__.e(4034), __webpack_require__.e(6546), __webpack_require__.e(4304)]).then(__webpack_require__.bind(__webpack_require__, 36546));
    const { environmentState } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(8797)]).then(__webpack_require__.bind(__webpack_require__, 49266));
    const branches = await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
    const findings = await runCheck('backup', {
        flow,
        environments: [environment],
        location: await (0,repository/* gitopsLocation */.Cj)(flow, undefined, ports),
        branches: [],
        deployed: [],
        home: await branches.trees.on(branches.home),
        isProtected: () => (0,home_protection/* protectionOfHome */.G)(flow, undefined, branches, ports),
        history: (paths) => branches.home.history(paths),
        objects: (one) => environmentState(flow, one, {}, ports),
        platform: () => undefined,
        reach: ports,
    });
    const sources = Object.entries(flow.recovery.backups?.sources ?? {});
    const own = sources.filter(([, { of = [] }]) => of.includes(application) || of.includes(environment.name));
    if (own.length === 0)
        return findings;
    const isOwn = ({ subject }) => own.some(([name]) => subject === `backup ${name}` || subject.startsWith(`backup ${name} (`));
    return findings.filter((one) => isOwn(one) || one.subject.startsWith('evidence '));
}

// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/findings.js


/** `why` is a clause on what is missing, before the way out. */
function ofStatement({ rule, object, file, line, statement }, why) {
    const instead = insteadOf(rule);
    const fix = why === undefined ? instead : `${why}; ${instead}`;
    return { rule, object, file, line, found: (0,shown/* shown */.S)(statement, 200), fix };
}
function ofAltered({ path, how }) {
    const fix = 'restore it, and write a new migration instead';
    return {
        rule: 'altered',
        object: undefined,
        file: path,
        line: 1,
        found: `a migration that was ${how} after it was applied`,
        fix,
    };
}
function ofUnjudged({ file, line, found, statement }) {
    const text = statement === undefined ? found : `${found}: ${(0,shown/* shown */.S)(statement, 200)}`;
    return { rule: 'not-judged', object: undefined, file, line, found: text, fix: 'write it as SQL that can be read' };
}
/** As exceptions name it: `migrations/drop-column`, with file and object. */
function exceptableOf({ rule, object, file, line, found }) {
    return {
        ids: [`migrations/${rule}`],
        object: object?.replaceAll(' ', '/'),
        path: file,
        line,
        message: found,
        level: 'error',
    };
}
/** Takes away what exceptions accept. */
function unexcepted(findings, named, ledger) {
    return findings.filter((one) => !ledger.excepts(exceptableOf(named(one))));
}
/** One line: where, rule, object, statement, way out. */
function lineOf({ rule, object, file, line, found, fix }) {
    return `${file}:${line}: ${rule}${object === undefined ? '' : ` of ${object}`}: ${found}; ${fix}`;
}
function codeFindingOf(finding) {
    const { file, line, rule, object, found, fix } = finding;
    const what = object === undefined ? rule : `${rule} of ${object}`;
    return { path: file, line, message: `migrations/${what}: ${found}; ${fix}` };
}
function objectFindingOf(finding, verdict) {
    const { rule, object, file, line, found, fix } = finding;
    return { rule: `migrations/${rule}`, verdict, subject: object ?? file, because: `${found}; ${fix}`, file, line };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/artifact-facts.js
var artifact_facts = __webpack_require__(22108);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/releases.js








/** What runs in an environment, newest first: itself, and what it would go back to. None: nothing runs there. */
async function releasesIn(flow, environment, application, ports) {
    const branches = await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
    const [deployed] = await (0,flow_deployed/* deployedIn */.G)({ ...flow, environments: [environment] }, [application], branches);
    if (deployed?.unreadable !== undefined)
        throw new errors/* EvidenceError */.oe({
            code: 'migrations-unknown-release',
            where: environment.name,
            found: deployed.unreadable,
        });
    const { digest, tag } = deployed?.named ?? {};
    if (digest === undefined && tag === undefined)
        return [];
    const runs = { where: `${environment.name} runs`, tag };
    if (digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest) || flow.records === undefined)
        return [{ ...runs, version: undefined, commit: undefined }];
    const ledger = await (0,records_ledger/* openLedger */.a)(flow, ports);
    const place = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
    const names = { application: application.name, environment: environment.name };
    const [entry] = await ledger.entries({ digest, ...names }, place);
    const own = { ...runs, version: entry?.promotion.version, commit: entry?.promotion.commit };
    const replaced = entry?.promotion.replaced;
    if (replaced === undefined)
        return [own];
    const before = await newestVersion(ledger, { digest: replaced.digest, ...names }, place);
    return [
        own,
        {
            where: `${environment.name} would go back to`,
            version: before ?? replaced.version,
            commit: undefined,
            tag: replaced.version,
        },
    ];
}
async function newestVersion(ledger, entry, place) {
    const [newest] = await ledger.entries(entry, place);
    return newest?.promotion.version;
}
/**
 * Lists the releases that a contraction must not break: what runs in each environment up to the target, and what each
 * environment before it would go back to; the target itself would go back to what runs there now.
 */
async function releasesUpTo(flow, target, application, ports) {
    const releases = [];
    for (const environment of (0,graph/* ancestorsOf */.Gw)(flow, target.name))
        releases.push(...(await releasesIn(flow, environment, application, ports)));
    const [current] = await releasesIn(flow, target, application, ports);
    return current === undefined ? releases : [...releases, current];
}
/** Says why a release may still need what one of at least `after` does not need; undefined where it does not. */
function stillNeeds({ where, version, tag }, after, prefix) {
    if (version === undefined)
        return `${where} ${tag ?? 'a release'} of which no record tells the version`;
    const [own, least] = [versionOf(version, prefix), versionOf(after, prefix)];
    if (own === undefined)
        return `${where} ${version}, which is no version that can be compared`;
    return least !== undefined && (0,semver/* compareVersions */.Zy)(own, least) >= 0 ? undefined : `${where} ${version}`;
}
/** Reads a version with or without the prefix of tags. */
function versionOf(text, prefix) {
    return ((0,semver/* parseVersion */.ot)(text) ?? (0,semver/* parseVersion */.ot)(prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text));
}

// EXTERNAL MODULE: ./lib/src/git/git.js
var git_git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/git/location.js
var git_location = __webpack_require__(46762);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/migrations/model.js
var model = __webpack_require__(34731);
;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/source.js






/** @throws UsageError `migrations-without-source` */
function sourcePlace(application, path, directory, where) {
    const { source } = application;
    if (source === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'migrations-without-source',
            where,
            expected: `the repository of ${application.name}, which holds its migrations`,
            found: 'none',
            fix: `add "source: { repository: URL }" to ${application.name} in the flow file`,
        });
    }
    const own = (0,paths/* inside */.nx)(source.path ?? '.');
    const named = (typeof path === 'string' ? [path] : path).map(paths/* inside */.nx);
    const patterns = named.map((one) => (own === '' ? one : `${own}/${one}`));
    return { location: directory ?? source.repository, directory: own, patterns };
}
/** Fetches a commit without a work tree and reads its migrations. @throws RefusedError `no-such-commit`, RemoteError */
async function sourceAt({ location, patterns }, commit, ports) {
    const snapshot = await ports.gitops.at(location, commit);
    const entries = await snapshot.entries();
    const own = entries.filter(({ path }) => patterns.some((pattern) => (0,wildcard/* matchesPath */.$h)(pattern, path)));
    if (own.length > model/* migrationLimits */.L.files)
        throw excessive(location, `at most ${model/* migrationLimits */.L.files} files`, `${own.length}`);
    const files = await filesOf(snapshot, own, location);
    const unjudged = own.flatMap(({ path, kind }) => kind === 'file' ? [] : [{ file: path, line: 1, found: kind === 'link' ? 'a symbolic link' : 'a submodule' }]);
    return { commit, entries: new Map(entries.map((one) => [one.path, one])), files, unjudged };
}
async function filesOf(snapshot, entries, where) {
    const regular = entries.filter(({ kind }) => kind === 'file');
    const read = await Promise.all(regular.map(async ({ path }) => ({ path, bytes: (await snapshot.read(path)) ?? new Uint8Array() })));
    const bytes = read.reduce((sum, one) => sum + one.bytes.length, 0);
    if (bytes > model/* migrationLimits */.L.bytes)
        throw excessive(where, `at most ${model/* migrationLimits */.L.bytes} bytes of migrations`, `${bytes}`);
    return read;
}
function excessive(where, expected, found) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-excessive',
        where,
        expected,
        found,
        fix: 'name fewer files by migrations.path',
    });
}
/** Finds the commit of a tag; undefined where there is none. @throws EvidenceError where the repository cannot be read */
async function commitOfTag({ location }, tag, { git }) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/.test(tag))
        return undefined;
    // Refuses remote helpers and credentials, before Git sees the text.
    (0,git_location/* parseLocation */.z)(location, '/');
    const ref = `refs/tags/${tag}`;
    try {
        const { text } = await git.run(['ls-remote', '--', location, ref, `${ref}^{}`], { timeout: 60_000 });
        const ids = new Map(text.split('\n').map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]));
        return ids.get(`${ref}^{}`) ?? ids.get(ref);
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        throw new errors/* EvidenceError */.oe({
            code: 'migrations-unread',
            where: location,
            expected: `the tag ${tag}`,
            found: `that the repository cannot be read: ${error.message}`,
            fix: 'let the job read the repository of the application, or give source-directory',
        });
    }
}
/** Lists what differs between two trees below the application's directory, sorted. */
function changedPaths(before, after, directory) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const own = before?.entries ?? new Map();
    const paths = new Set([...own.keys(), ...after.entries.keys()]);
    return [...paths]
        .filter((path) => path.startsWith(prefix) && own.get(path)?.id !== after.entries.get(path)?.id)
        .toSorted();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/range.js




/** @throws UsageError, EvidenceError where one of the commits is not known */
async function rangeOf(question, ports) {
    const to = await enteringCommit(question.context, ports);
    const [running] = await releasesIn(question.flow, question.environment, question.application, ports);
    return { to, from: running === undefined ? undefined : await commitOf(running, question, ports) };
}
/** The commit that the artifact was built from: by its record or its label, which a caller may repeat, not change. */
async function enteringCommit(context, ports) {
    const { commit, artifact } = context.subject;
    const own = artifact === undefined ? undefined : (await (0,artifact_facts/* artifactFacts */.S)(context, ports)).revision;
    const found = own ?? commit;
    if (found === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found)) {
        throw new errors/* UsageError */.eb({
            code: 'migrations-without-commit',
            expected: 'the whole id of the commit that the artifact was built from',
            found: found ?? 'none',
            fix: 'label the image with org.opencontainers.image.revision, or give the input "commit"',
        });
    }
    if (commit !== undefined && !found.startsWith(commit)) {
        throw new errors/* EvidenceError */.oe({
            code: 'evidence-other-commit',
            where: 'the input "commit"',
            expected: `${found}, of which the artifact was built`,
            found: commit,
            fix: 'leave it out, or give the commit of the artifact',
        });
    }
    return found;
}
async function commitOf({ commit, version, tag }, { context, environment, application, place }, ports) {
    if (commit !== undefined)
        return { commit, by: `the record of its entry into ${environment.name}` };
    const named = version ?? tag;
    const prefix = application.source?.['tag-prefix'] ?? 'v';
    if (named !== undefined) {
        const name = prefix !== '' && named.startsWith(prefix) ? named : `${prefix}${named}`;
        const found = await commitOfTag(place, name, ports);
        if (found !== undefined)
            return { commit: found, by: `the tag ${name}` };
    }
    const given = context.inputs['deployed-commit'];
    if (given !== undefined)
        return { commit: given, by: 'the input deployed-commit' };
    throw new errors/* EvidenceError */.oe({
        code: 'migrations-unknown-release',
        where: `${application.name} in ${environment.name}`,
        expected: 'the commit of what runs there',
        found: `${named ?? 'a digest'} without a record that names one, and without its tag in ${place.location}`,
        fix: 'promote with records, tag releases, or give deployed-commit',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/rows.js




const titles = {
    judged: ['Migrations: judged', 'every statement and file that enters is judged'],
    applied: ['Migrations: history', 'what is applied is as it was'],
    contract: ['Migrations: contraction', 'nothing goes that a release still needs which runs, or is gone back to'],
    release: ['Migrations: release', 'a release that changes code only expands the schema'],
    backup: ['Migrations: backup', 'a fresh backup before what cannot be taken back'],
    warnings: ['Migrations: warnings', 'no long locks, and nothing that squawk warns of'],
};
/** Rows that the policy asks for, in their order. */
function plannedRows(policy) {
    const { 'same-release': sameRelease, irreversible, warnings } = policy;
    const keys = [
        ['judged', undefined],
        ['applied', undefined],
        ['contract', undefined],
        ...(sameRelease === 'off' ? [] : [['release', 'same-release']]),
        ...(irreversible === 'off' ? [] : [['backup', 'irreversible']]),
        ...(warnings === 'off' ? [] : [['warnings', 'warnings']]),
    ];
    return keys.map(([name, key]) => {
        const [title, required] = titles[name];
        const rule = key === undefined ? ['migrations'] : ['migrations', key];
        return { id: `migrations-${name}`, title, required, source: 'flow', rule, from: 'the source of the application' };
    });
}
const maxPlaces = 50;
function rowCheck(row, result, evidence) {
    const { findings = [], ...rest } = result;
    const { id, title, required, source } = row;
    return {
        id,
        kind: 'migrations',
        title,
        required,
        source,
        ...rest,
        details: [...(rest.details ?? []), ...(0,amount/* firstOf */.Ku)(findings, lineOf)],
        ...(findings.length > 0 && { findings: findings.slice(0, maxPlaces).map(codeFindingOf) }),
        evidence,
    };
}
const exceptIt = (rule) => `or accept it by an exception for migrations/${rule}`;
/** A row whose findings close the gate. */
function closedBy(findings, status, none) {
    const [first] = findings;
    if (first === undefined)
        return { status: 'pass', found: none };
    const { rule, object, file, line, fix } = first;
    const rest = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
    const what = object === undefined ? first.found : `${rule} of ${object}`;
    return {
        status,
        found: `${file}:${line}: ${what}${rest}`,
        advice: sentence(`${fix}, ${exceptIt(rule)}`),
        findings,
    };
}
/** What takes something away passes where every release that matters runs at least the version that it names. */
function contractRow(contracting, releases, prefix) {
    const judged = contracting.map((finding) => ({ finding, why: whyNot(finding, releases, prefix) }));
    const open = judged.flatMap(({ finding, why }) => (why === undefined ? [] : [{ finding, why }]));
    const [first] = open;
    if (first === undefined) {
        const found = contracting.length === 0
            ? 'nothing is taken away'
            : `${(0,amount/* amount */.vj)(contracting.length, 'statement')}, whose releases run everywhere`;
        return { status: 'pass', found };
    }
    const { rule, object, file, line } = first.finding;
    const rest = open.length === 1 ? '' : ` (and ${open.length - 1} more)`;
    const findings = open.map(({ finding, why }) => ofStatement(finding, why));
    return {
        status: 'fail',
        found: `${file}:${line}: ${rule} of ${object}: ${first.why}${rest}`,
        advice: sentence(`${ofStatement(first.finding).fix}, and say since when nothing needs it: "-- krci-deploy: contract-after VERSION" before the statement; ${exceptIt(rule)}`),
        findings,
    };
}
function whyNot({ after }, releases, prefix) {
    if (after === undefined)
        return 'no comment names the release that no longer needs it';
    if (versionOf(after, prefix) === undefined)
        return `contract-after ${after} is no version`;
    const needing = releases.flatMap((release) => stillNeeds(release, after, prefix) ?? []);
    return needing.length === 0 ? undefined : `it may go after ${after}, and ${needing.slice(0, 3).join(', ')}`;
}
/**
 * A release that changes code may only expand; rows that it writes, and what may refuse the release that runs, are a
 * warning.
 */
function releaseRow(findings, code) {
    const breaking = findings.filter(({ classes }) => classes.includes('contract') || classes.includes('irreversible'));
    const milder = findings.filter(({ classes, rule }) => classes.includes('data') || mayRefuse.has(rule));
    if (code.length === 0)
        return { status: 'pass', found: 'the release changes the schema, documentation and tests alone' };
    const changed = `${code[0] ?? ''}${code.length === 1 ? '' : ` and ${(0,amount/* amount */.vj)(code.length - 1, 'other file')}`} changed`;
    const shown = breaking.length > 0 ? breaking : milder;
    if (shown.length === 0)
        return { status: 'pass', found: `${changed}, and the schema only expands` };
    const [first] = shown.map((one) => ofStatement(one));
    return {
        status: breaking.length > 0 ? 'fail' : 'warn',
        found: `${changed} in the release of ${(0,amount/* amount */.vj)(shown.length, 'statement')} that ${shown.length === 1 ? 'does' : 'do'} more than expand`,
        advice: sentence(breaking.length > 0
            ? `put them into a release that changes no code, ${exceptIt(first?.rule ?? '')}`
            : 'migrate data in a release of its own, after the one that can read both forms; see that the running release writes nothing that is refused'),
        findings: shown.map((one) => ofStatement(one)),
    };
}
/** What cannot be taken back passes with a backup that dr-verify accepts. */
function backupRow(losing, backups) {
    if (losing.length === 0)
        return { status: 'pass', found: 'everything can be taken back' };
    const bad = backups.find(({ verdict }) => verdict !== 'PASS');
    const [good] = backups;
    if (bad === undefined && good !== undefined)
        return { status: 'pass', found: `${good.subject}: ${good.because}` };
    const why = bad === undefined ? 'no backup is known' : `${bad.subject}: ${bad.verdict}, ${bad.because}`;
    return {
        status: bad?.verdict === 'FAIL' ? 'fail' : 'error',
        found: `${(0,amount/* amount */.vj)(losing.length, 'statement')} cannot be taken back, and ${why}`,
        advice: sentence(`${bad?.fix ?? 'name evidence of backups in recovery.backups'}, ${exceptIt(losing[0]?.rule ?? '')}`),
        findings: losing.map((one) => ofStatement(one)),
    };
}
function warningRow(findings, level) {
    return closedBy(findings, level === 'required' ? 'fail' : 'warn', 'no warning');
}
function sentence(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/plan.js
var plan = __webpack_require__(97149);
;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/squawk.js




const maxBytes = 16 * 1024 * 1024;
const maxEntries = 50_000;
/**
 * Reads reports of squawk (`--reporter json`): entries about migrations that enter. An entry whose file is none of them
 * is about another change. @throws EvidenceError for a report that cannot be read
 */
async function squawkFindings(patterns, entering, files) {
    if (patterns.length === 0)
        return [];
    const found = await (0,plan/* findFiles */.lY)(patterns, files);
    const [problem] = found.problems;
    if (problem !== undefined)
        throw unreadable(patterns.join(', '), problem);
    const findings = [];
    for (const path of found.files) {
        const entries = entriesOf(path, await files.read(path));
        findings.push(...entries.flatMap((entry) => squawk_findingOf(entry, entering)));
    }
    return findings;
}
function entriesOf(path, bytes) {
    if (bytes === undefined || bytes.length === 0)
        throw unreadable(path, 'nothing');
    if (bytes.length > maxBytes)
        throw unreadable(path, `more than ${maxBytes} bytes`);
    let json;
    try {
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        throw unreadable(path, 'text that is no JSON');
    }
    if (!Array.isArray(json))
        throw unreadable(path, 'JSON that is no list');
    if (json.length > maxEntries)
        throw unreadable(path, `more than ${maxEntries} entries`);
    if (json.every((entry) => (0,json_path/* isRecord */.u4)(entry) && typeof entry['file'] === 'string' && typeof entry['rule_name'] === 'string'))
        return json;
    throw unreadable(path, 'entries without file and rule_name');
}
function squawk_findingOf(entry, entering) {
    if (!(0,json_path/* isRecord */.u4)(entry))
        return [];
    const { file, line, rule_name: rule, message, help } = entry;
    const path = entering.find((one) => typeof file === 'string' && (file === one || one.endsWith(`/${file}`) || file.endsWith(`/${one}`)));
    if (path === undefined || typeof rule !== 'string')
        return [];
    return [
        {
            rule: `squawk:${(0,shown/* shown */.S)(rule, 60)}`,
            object: undefined,
            file: path,
            // From 0 in its JSON.
            line: typeof line === 'number' ? line + 1 : 1,
            found: typeof message === 'string' ? (0,shown/* shown */.S)(message, 200) : 'no message',
            fix: typeof help === 'string' && help !== '' ? (0,shown/* shown */.S)(help, 200) : 'see the page of the rule',
        },
    ];
}
function unreadable(where, found) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where,
        expected: 'a report of squawk (squawk --reporter json)',
        found,
        fix: 'run squawk again',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/migrations/migrations.js














/** What a release may change and still change no code, where the flow does not say. */
const documentationAndTests = [
    '**/*.md',
    'docs/**',
    'test/**',
    'tests/**',
    '**/test/**',
    '**/tests/**',
    '**/__tests__/**',
    '**/*.test.*',
    '**/*_test.*',
];
/** SQL between what runs in the environment and what enters it. */
const migrations = {
    kind: 'migrations',
    plan(context) {
        const { flow, environment, policy, subject, inputs } = context;
        const own = policy?.migrations;
        if (flow === undefined || environment === undefined || own === undefined || (0,questions/* isPlatformPlace */.DV)(flow, environment))
            return Promise.resolve(undefined);
        const where = `${flow.file}: gates.${environment.name}.migrations`;
        if (subject.application === undefined)
            throw missing('migrations-without-application', where, 'an application', 'give the input "application"');
        if (own.path === undefined)
            throw missing('migrations-without-path', where, 'path', 'add path: "db/migrations/*.sql"');
        const application = (0,questions/* applicationOf */.KM)(flow, subject.application);
        const place = sourcePlace(application, own.path, inputs['source-directory'], where);
        const needs = { context, flow, environment, application, place, policy: own };
        const rows = plannedRows(own);
        return Promise.resolve({ kind: 'migrations', rows, ask: (ports, ledger) => ask(needs, rows, ports, ledger) });
    },
};
function missing(code, where, expected, fix) {
    return new errors/* UsageError */.eb({ code, where, expected, found: 'none', fix });
}
async function ask(needs, rows, ports, ledger) {
    const { place, policy } = needs;
    const range = await rangeOf(needs, ports);
    const after = await sourceAt(place, range.to, ports);
    const before = range.from === undefined ? undefined : await sourceAt(place, range.from.commit, ports);
    const changes = migrations_changesOf(before, after, needs);
    const judgement = await judgeMigrations(changes.applied, changes.entering, await readerOf(policy));
    const results = await resultsOf({ needs, before, after, changes, judgement }, ports, ledger);
    const evidence = evidenceOf(after, changes);
    const from = fromText(range, place);
    const checks = rows.flatMap((row) => {
        const result = results[migrations_nameOf(row)];
        return result === undefined ? [] : [{ ...rowCheck(row, result, evidence), from }];
    });
    return { checks, findings: rows.flatMap((row) => objectFindings(results[migrations_nameOf(row)])) };
}
/** @throws EvidenceError where no file is a migration */
function migrations_changesOf(before, after, { place, policy }) {
    const then = before === undefined ? noMigrations : readMigrationSet(before.files, policy.layout);
    const now = readMigrationSet(after.files, policy.layout ?? then.layout);
    if (after.files.length + after.unjudged.length + then.migrations.length === 0) {
        throw new errors/* EvidenceError */.oe({
            code: 'migrations-unread',
            where: `${place.location} at ${after.commit.slice(0, 12)}`,
            expected: `files ${place.patterns.join(', ')}`,
            found: 'none',
            fix: 'correct migrations.path of the gate, or source.path of the application',
        });
    }
    if (now.layout === undefined && now.contents.size > 0 && now.unjudged.length === 0) {
        throw new errors/* EvidenceError */.oe({
            code: 'migrations-unread',
            where: place.patterns.join(', '),
            expected: 'files named or written as a tool for migrations has them',
            found: [...now.contents.keys()].slice(0, 3).join(', '),
            fix: 'name the tool by migrations.layout; plain: whole files by the order of their names',
        });
    }
    const changes = changesBetween(then, now);
    const links = after.unjudged.filter(({ file }) => before?.entries.get(file)?.id !== after.entries.get(file)?.id);
    return { ...changes, unjudged: [...links, ...changes.unjudged] };
}
async function readerOf({ dialect = 'postgres' }) {
    if (dialect === 'postgres')
        return (await Promise.all(/* import() */[__webpack_require__.e(3995), __webpack_require__.e(1470)]).then(__webpack_require__.bind(__webpack_require__, 61470))).createPostgresReader();
    return (await __webpack_require__.e(/* import() */ 791).then(__webpack_require__.bind(__webpack_require__, 80791))).createTokenReader(dialect);
}
async function resultsOf(facts, ports, ledger) {
    const { needs, changes, judgement } = facts;
    const { flow, environment, application, policy, context } = needs;
    const left = unexcepted(judgement.findings, (one) => ofStatement(one), ledger);
    const ofClass = (one) => left.filter(({ classes }) => classes.includes(one));
    const unjudged = unexcepted([...changes.unjudged, ...judgement.unjudged].map(ofUnjudged), (one) => one, ledger);
    const altered = unexcepted(changes.altered.map(ofAltered), (one) => one, ledger);
    const contracting = ofClass('contract');
    const losing = ofClass('irreversible');
    const releases = contracting.length === 0 ? [] : await releasesUpTo(flow, environment, application, ports);
    const isBackupAsked = policy.irreversible !== 'off' && losing.length > 0;
    const backups = isBackupAsked ? await backupFindings(flow, environment, application.name, ports) : [];
    const squawk = await squawkFindings(context.inputs.squawk, changes.entering.map(({ path }) => path), ports.files);
    const warnings = [
        ...left.filter(({ classes }) => classes.length === 0).map((one) => ofStatement(one)),
        ...unexcepted(squawk, (one) => one, ledger),
    ];
    const count = `${(0,amount/* amount */.vj)(judgement.statements, 'statement')} in ${(0,amount/* amount */.vj)(changes.entering.length, 'migration')}`;
    return {
        judged: closedBy(unjudged, 'error', count),
        applied: closedBy(altered, 'fail', `${(0,amount/* amount */.vj)(changes.applied.length, 'migration')} as applied`),
        contract: contractRow(contracting, releases, application.source?.['tag-prefix'] ?? 'v'),
        release: releaseRow(left, codeOf(facts)),
        backup: backupRow(losing, backups),
        warnings: warningRow(warnings, policy.warnings),
    };
}
/** Lists what the release changes besides migrations, documentation and tests. */
function codeOf({ needs: { place, policy }, before, after }) {
    const prefix = place.directory === '' ? '' : `${place.directory}/`;
    const others = (policy['schema-only-paths'] ?? documentationAndTests).map((one) => `${prefix}${one}`);
    const harmless = [...place.patterns, ...others];
    return changedPaths(before, after, place.directory).filter((path) => !harmless.some((one) => (0,wildcard/* matchesPath */.$h)(one, path)));
}
function evidenceOf({ files }, { entering }) {
    const paths = new Set(entering.map(({ path }) => path));
    return files
        .filter(({ path }) => paths.has(path))
        .slice(0, 200)
        .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }));
}
function fromText({ from, to }, { location }) {
    const since = from === undefined ? 'the beginning' : `${from.commit.slice(0, 12)} (${from.by})`;
    return `${location.replace(/\/\/[^/@]*@/, '//')}, ${since} to ${to.slice(0, 12)}`;
}
function migrations_nameOf({ id }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `plannedRows` makes the ids of these names
    return id.slice('migrations-'.length);
}
function objectFindings(result) {
    const verdict = result?.status === 'warn' ? 'warn' : 'fail';
    return (result?.findings ?? []).map((one) => objectFindingOf(one, verdict));
}


/***/ }),

/***/ 91783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ protectionOfHome)
/* harmony export */ });
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69907);

/**
 * Asks the platform of the run whether it guards the branch that evidence lies on; a laptop has none to ask. `chosen`
 * stands in for the flow's repository.
 */
async function protectionOfHome(flow, chosen, { home }, { files, git, platform, log }) {
    if (platform.kind === 'local')
        return 'unknown';
    const { isProtected } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 59));
    const location = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .gitopsLocation */ .Cj)(flow, chosen, { files, git });
    return (await isProtected(location, await home.branch(), { platform, log })) ? 'yes' : 'no';
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
