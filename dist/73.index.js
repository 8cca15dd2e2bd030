export const id = 73;
export const ids = [73,258];
export const modules = {

/***/ 40527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when what had started has settled.
 */
async function mapBounded(items, limit, work) {
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
    const workers = Array.from({ length: Math.min(limit, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

/***/ 56994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `30m`, `12h`, `7d`, `4w`. */
const duration = { type: 'string', pattern: '^[1-9][0-9]{0,4}[mhdw]$' };
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Milliseconds of a text that fits the schema. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

/***/ 50342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ applicationOf),
/* harmony export */   VW: () => (/* binding */ environmentBefore),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gb: () => (/* binding */ requirePromoted),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11636);


/** Throws UsageError that lists the environments there are. */
function environmentOf(flow, name) {
    return found(flow, 'environment', flow.environments, name);
}
/** Throws UsageError that lists the applications there are. */
function applicationOf(flow, name) {
    return found(flow, 'application', flow.applications, name);
}
/** The environment that is promoted from, or undefined for the first one. */
function environmentBefore(flow, name) {
    return flow.environments[positionOf(flow, name) - 1];
}
/** Throws RefusedError for an application that stays in the first environment, on its way into another one. */
function requirePromoted(flow, { name, promoted }, environment) {
    if (promoted !== false || positionOf(flow, environment.name) === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('not-promoted', `${name} is not among the applicationsToPromote of ${flow.name}, so it does not enter ${environment.name}: add it to the CDPipeline`);
}
/** The environment's place in the promotion order, from 0. */
function positionOf(flow, name) {
    return flow.environments.indexOf(environmentOf(flow, name));
}
function found(flow, what, all, name) {
    const one = all.find((candidate) => candidate.name === name);
    if (one !== undefined)
        return one;
    const names = all.map((candidate) => candidate.name);
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
    const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`unknown-${what}`, `${flow.file} has no ${what} "${name}"; it has ${listed(names)}.${hint}`);
}
function listed(names) {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}


/***/ }),

/***/ 69907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ gitopsRepositoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The GitOps repository of a flow: what the caller chose, else what the flow names, else the repository that the flow
 * file is in: its `origin` when it has one, because a checkout is nobody's source of truth.
 */
async function gitopsRepositoryOf(flow, choice, reach) {
    const branch = choice.branch ?? flow.gitops.branch;
    const named = choice.repository ?? flow.gitops.repository;
    const options = choice.publish === undefined ? {} : { publish: choice.publish };
    return reach.gitops.open(named ?? (await homeOf(flow, reach)), branch, options);
}
async function homeOf(flow, { files, git }) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files.resolve(flow.file));
    const origin = await git.run(['config', '--get', 'remote.origin.url'], { cwd: directory, accept: [1, 128] });
    return origin.exitCode === 0 ? origin.text.trim() : directory;
}


/***/ }),

/***/ 55349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence that says what to do. */
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
/** The last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 15056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63524);

/** The file of a place as it is in a snapshot, or the first of its alternatives; undefined when none exists. */
async function findFile(snapshot, place) {
    const reads = [place.file, ...(place.alternatives ?? [])].map((path) => ({ path, content: snapshot.read(path) }));
    // Asked for together, they are fetched together; what is wrong with one counts when its turn comes.
    await Promise.allSettled(reads.map(({ content }) => content));
    for (const { path, content } of reads) {
        const bytes = await content;
        if (bytes !== undefined)
            return { path, text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(bytes, path) };
    }
    return undefined;
}


/***/ }),

/***/ 63524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export maximumBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** Ten times the largest hand-written manifest; what is larger is generated and is not edited. */
const maximumBytes = 10 * 1024 * 1024;
/**
 * The text of a manifest. Decoding is exact: a byte order mark stays, and what is not UTF-8 is refused, so that
 * `bytesOf(textOf(bytes))` is `bytes`. Throws RefusedError for a file that is too large, no UTF-8 or a pointer to one
 * that is elsewhere.
 */
function textOf(bytes, file) {
    if (bytes.byteLength > maximumBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('file-too-large', `${file}: expected at most ${maximumBytes} bytes, found ${bytes.byteLength}; an edit this large is not made`);
    }
    const text = decoded(bytes, file);
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('git-lfs-pointer', `${file} is a Git LFS pointer; the manifest itself is not in Git`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('not-utf8', `${file}: expected UTF-8, found bytes that are not; convert the file first`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 57410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/** Throws UsageError; `what` says where the text came from. */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('invalid-digest', `${what}: expected sha256: and 64 lower-case hexadecimal digits, found "${text}"`);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The first twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 28258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const longest = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would be a
 * promotion to the wrong place. `text` is what the user wrote, for the message. Throws UsageError.
 */
function imageReference(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb('reference-without-registry', `${what}: expected a registry's host first, such as registry.example.com/shop/cart, found "${text}"`);
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb('invalid-registry', `${what}: expected a host with an optional port, found "${registry}"`);
    }
    return { kind: 'image', ...dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what)) };
}
/** A repository's path below its registry. Throws UsageError. */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb('uppercase-repository', `${what}: a repository is lower case by the distribution specification, found "${path}"; write "${path.toLowerCase()}"`);
    }
    if (path.length <= longest && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb('invalid-repository', `${what}: expected a repository of lower-case letters and digits, separated by "/", ".", "_" or "-", found "${path}"`);
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const reference_longest = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference. Throws UsageError with a sentence that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > reference_longest) {
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: expected at most ${reference_longest} characters, found ${text.length}`);
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** The text that `parseReference` reads back to the same reference. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** The place alone, without tag and digest: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** The same repository, pointed at a tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * An environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path below it, as the repository they
 * name together: a layout has one directory per repository. Throws UsageError.
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { ...imageReference(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb('invalid-tag', `${what}: expected a tag of at most 128 letters, digits, "_", "." and "-", found "${tag}" in "${text}"`);
    }
    return { ...imageReference(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0'))
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: a path cannot hold a zero byte`);
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Says no without quoting the text: what stands before an `@` in a URL is a password more often than not. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb('credentials-in-reference', `${what}: expected a reference without credentials; put them into the environment or docker's config.json`);
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb('reference-is-url', `${what}: expected a reference without "${text.slice(0, scheme)}://"`);
    }
}
/** Whatever follows the last `@` is a digest, except in a path that merely holds an `@`. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb('reference-points-nowhere', `${what}: expected a tag or a digest after "${text}", found neither`);
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb('reference-points-twice', `${what}: expected a tag or a digest, found both in "${text}"; keep the digest, it names one artifact for ever`);
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-digest', `${what}: expected no digest here, found one in "${text}"`);
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-tag', `${what}: expected a repository without a tag, found "${text}"`);
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb('invalid-reference', `${what}: expected a directory after "oci:", found "${text}"`);
}


/***/ }),

/***/ 64318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** The tag of a version: a tag cannot hold SemVer's `+`, so it becomes `_`, as Helm has it. Throws UsageError. */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-tag', `version: expected at most 128 letters, digits, "_", "." and "-" to use as a tag, found "${version}"`);
}


/***/ })

};
