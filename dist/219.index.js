export const id = 219;
export const ids = [219,258];
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

/***/ 86806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40527);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; what lies below counts as missing. */
const deepest = 8;
const atOnce = 8;
/**
 * Whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it should hold
 * itself. A tag or digest that merely resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are asked for, not read. Throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < deepest; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, atOnce, (manifest) => look(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function look(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, atOnce, (blob) => repository.hasBlob(blob));
    return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}
function unseen(descriptors, seen) {
    return descriptors.filter(({ digest }) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        return true;
    });
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

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   oU: () => (/* binding */ largestManifest),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);



/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const largestManifest = 4 * 1024 * 1024;
const mostEntries = 10_000;
/**
 * Reads a manifest or index. `where` names the repository that it came from. Throws RefusedError for anything that is
 * not one of the four kinds we copy whole, and for descriptors that break OCI image-spec 1.1, descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('unknown-manifest', `${subject} is a "${mediaType.slice(0, 100)}"; expected an OCI or Docker (schema 2) manifest or index`);
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : [descriptor(json['config'], subject), ...descriptors(json['layers'], subject)],
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...(isRecord(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
/** The kind of a manifest that lies in a layout without a descriptor, or undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!isRecord(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return isRecord(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (isRecord(json))
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
    if (value.length > mostEntries)
        throw malformed(subject, `names ${value.length} things, more than ${mostEntries}`);
    return value.map((entry) => descriptor(entry, subject));
}
/** Keeps the fields that we use; the bytes that are stored are the manifest's own. */
function descriptor(value, subject) {
    if (!isRecord(value))
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
        ...(isRecord(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...(isRecord(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** The members that are text; what is not (`os.features`) nobody here reads. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('malformed-manifest', `${subject} ${complaint}; it cannot be copied faithfully`);
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Every kind of manifest that we read; anything else is refused rather than copied half. */
const manifestTypes = [ociIndex, ociManifest, dockerIndex, dockerManifest];
/** Layers that may not be distributed: the registry that holds the image does not hold them, `urls` say who does. */
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
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
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


/***/ }),

/***/ 89472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drVerify: () => (/* binding */ drVerify)
});

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var declaration = __webpack_require__(23761);
// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/completeness.js
var completeness = __webpack_require__(86806);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/checks.js




/** The image that an environment runs is in its registry, whole: manifest, children, configuration and layers. */
async function checkImage(deployed, ports) {
    return checkRegistry('image', deployed, deployed.environment.registry, ports);
}
/** The same in the replica that the flow declares, so that losing the registry does not lose the image. */
async function checkReplica(deployed, plan, ports) {
    const { replica } = plan.flow.recovery;
    if (replica !== undefined)
        return checkRegistry('replica', deployed, replica, ports);
    return {
        check: 'replica',
        subject: subjectOf(deployed),
        verdict: 'UNPROVEN',
        because: 'the flow declares no replica registry; name one in recovery.replica',
    };
}
/** The mirror's branch is at the commit that was verified: what is deployed could be read from there. */
async function checkMirror(plan, ports) {
    const finding = { check: 'mirror', subject: 'GitOps repository' };
    const { mirror } = plan.flow.recovery;
    if (mirror === undefined) {
        const because = 'the flow declares no mirror of the GitOps repository; name one in recovery.mirror';
        return { ...finding, verdict: 'UNPROVEN', because };
    }
    return unprovenOnSilence(finding, async () => {
        const repository = ports.gitops.open(mirror, plan.branch);
        const { commit } = await repository.snapshot();
        if (commit !== undefined && commit === plan.commit) {
            return { ...finding, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
        }
        const because = `${repository.name} is at ${commit?.slice(0, 12) ?? 'no commit'}, deployed is ${plan.commit?.slice(0, 12) ?? 'no commit'}; update the mirror`;
        return { ...finding, verdict: 'FAIL', because };
    });
}
async function checkRegistry(check, deployed, registry, ports) {
    const subject = subjectOf(deployed);
    const digest = deployed.named.digest;
    if (deployed.unreadable !== undefined)
        return { check, subject, verdict: 'UNPROVEN', because: deployed.unreadable };
    if (digest === undefined) {
        const because = `${deployed.place} names the tag ${deployed.named.tag ?? '(none)'} and no digest, and a tag can move; run manifest-bump`;
        return { check, subject, verdict: 'UNPROVEN', because };
    }
    return unprovenOnSilence({ check, subject, digest }, () => checkDigest(check, subject, digest, registry, deployed.image, ports));
}
async function checkDigest(check, subject, digest, registry, image, ports) {
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(registry, image));
    const { missing, pieces } = await (0,completeness/* completeness */.P)(repository, digest);
    const finding = { check, subject, digest };
    const [first] = missing;
    if (first === undefined) {
        return {
            ...finding,
            verdict: 'PASS',
            because: `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)} whole (${pieces} pieces)`,
        };
    }
    const because = first.digest === digest
        ? `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}; copy it there before it is needed`
        : `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${(0,registry_digest/* shortDigest */.VK)(first.digest)}); copy it there again`;
    return { ...finding, verdict: 'FAIL', because };
}
/** A remote that does not answer proves nothing either way. */
async function unprovenOnSilence(finding, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { ...finding, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}
function subjectOf({ application, environment }) {
    return `${application} in ${environment.name}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/finding.js
/** A finding that stops the verification from passing. */
function isFatal(finding, required) {
    return finding.verdict === 'FAIL' || (finding.verdict === 'UNPROVEN' && required.has(finding.check));
}
function counted(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/report.js


function describe(plan) {
    return [
        (0,report/* heading */.R_)('dr-verify: plan'),
        (0,report/* paragraph */.FY)(`${plan.repository} at ${plan.commit?.slice(0, 12) ?? 'no commit'} names ${report_images(plan.deployed.length)}.`),
        (0,report/* table */.tp)(['environment', 'application', 'digest', 'registry'], plan.deployed.map((deployed) => [
            deployed.environment.name,
            deployed.application,
            digestOf(deployed),
            deployed.environment.registry,
        ])),
        ...absentBlocks(plan),
    ];
}
function findingsReport(findings, plan) {
    return [
        (0,report/* heading */.R_)('dr-verify'),
        (0,report/* paragraph */.FY)(`${plan.repository} at ${plan.commit?.slice(0, 12) ?? 'no commit'}; required: ${plan.required.join(', ')}.`),
        (0,report/* table */.tp)(['verdict', 'check', 'subject', 'because'], findings.map(({ verdict, check, subject, because }) => [verdict, check, subject, because])),
        ...absentBlocks(plan),
    ];
}
function absentBlocks({ absent }) {
    if (absent.length === 0)
        return [];
    return [(0,report/* paragraph */.FY)('Not deployed, as Git names no image for them:'), (0,report/* listing */.RR)(absent)];
}
function digestOf({ named, unreadable }) {
    if (unreadable !== undefined)
        return 'unreadable';
    return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : (0,registry_digest/* shortDigest */.VK)(named.digest);
}
function report_images(count) {
    return count === 1 ? 'one image' : `${count} images`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js





/** Checks asked of registries at the same time. */
const atOnce = 8;
async function execute(plan, ports) {
    const findings = [...(await checkDeployed(plan, ports)), await checkMirror(plan, ports)];
    const fatal = fatalOf(findings, plan);
    const counts = counted(findings);
    const summary = `${counts.PASS} passed, ${counts.FAIL} failed, ${counts.UNPROVEN} unproven`;
    const outputs = {
        verdict: fatal.length === 0 ? 'pass' : 'fail',
        commit: plan.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
    const outcome = {
        changed: false,
        headline: fatal.length === 0 ? `recovery is proven: ${summary}` : `recovery is not proven: ${summary}`,
        outputs,
        data: { verdict: outputs.verdict, commit: outputs.commit, required: plan.required, findings, absent: plan.absent },
        report: findingsReport(findings, plan),
    };
    const [first] = fatal;
    if (first === undefined)
        return outcome;
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more)` : '';
    const failure = new errors/* RefusedError */.fk('not-recoverable', `${first.check} of ${first.subject} is ${first.verdict}: ${first.because}${more}`);
    return { ...outcome, failure };
}
async function checkDeployed(plan, ports) {
    if (plan.deployed.length === 0)
        return [nothingDeployed(plan)];
    const checks = plan.deployed.flatMap((deployed) => [
        () => checkImage(deployed, ports),
        () => checkReplica(deployed, plan, ports),
    ]);
    return (0,bounded/* mapBounded */.y)(checks, atOnce, (check) => check());
}
/** A verification that looked at nothing has verified nothing. */
function nothingDeployed(plan) {
    return {
        check: 'image',
        subject: plan.environments.map(({ name }) => name).join(', '),
        verdict: 'FAIL',
        because: `${plan.repository} names no image for any application here; check the manifests' layout in ${plan.flow.file}`,
    };
}
function fatalOf(findings, plan) {
    const required = new Set(plan.required);
    const fatal = findings.filter((finding) => isFatal(finding, required));
    // What is disproven is said before what is only unproven.
    return fatal.toSorted((a, b) => Number(b.verdict === 'FAIL') - Number(a.verdict === 'FAIL'));
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 4 modules
var load = __webpack_require__(79180);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/find.js
var find = __webpack_require__(15056);
// EXTERNAL MODULE: ./lib/src/manifests/places.js + 2 modules
var manifests_places = __webpack_require__(74543);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






const everything = ['image', 'replica', 'mirror'];
async function plan(inputs, ports) {
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    const repository = await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, inputs, ports);
    const snapshot = await repository.snapshot();
    const found = await readDeployed(flow, environments, snapshot);
    return {
        repository: repository.name,
        branch: inputs.branch ?? flow.gitops.branch,
        commit: snapshot.commit,
        flow,
        environments,
        ...found,
        required: requiredBy(inputs.required, flow),
    };
}
/** What the caller asks for, else what the flow says, else everything: closed unless somebody opened it. */
function requiredBy(asked, flow) {
    if (asked.length > 0)
        return everything.filter((check) => asked.includes(check));
    return flow.recovery.required ?? everything;
}
async function readDeployed(flow, environments, snapshot) {
    const deployed = [];
    const absent = [];
    for (const environment of environments) {
        const found = await Promise.all(flow.applications.map((one) => readOne(flow.name, one, environment, snapshot)));
        deployed.push(...found.flat());
        absent.push(...flow.applications
            .filter((_application, index) => found[index]?.length === 0)
            .map(({ name }) => `${name} in ${environment.name}`));
    }
    return { deployed, absent };
}
/** Every place of the environment that names the application's image. */
async function readOne(flow, { name: application, image, manifests }, environment, snapshot) {
    const places = (0,manifests_places.placesOf)(manifests, { flow, environment: environment.name, application, image });
    const found = places.map(async (place) => {
        const reading = await tryRead(async () => {
            const file = await (0,find/* findFile */.q)(snapshot, place);
            return file && place.read(file.text);
        });
        return reading === undefined ? [] : [{ application, image, environment, place: place.name, named: {}, ...reading }];
    });
    return (await Promise.all(found)).flat();
}
/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead(read) {
    try {
        const named = await read();
        return named && { named };
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return { unreadable: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/dr-verify.js




const drVerify = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
