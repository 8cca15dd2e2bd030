export const id = 1730;
export const ids = [1730];
export const modules = {

/***/ 21730:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparedAttachments: () => (/* binding */ comparedAttachments)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80437);
/* harmony import */ var _registry_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30812);
/* harmony import */ var _registry_copy_attached_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87822);
/* harmony import */ var _registry_copy_completeness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38922);
/* harmony import */ var _registry_copy_left_behind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43728);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57410);






const maxReads = 8;
const everything = { policy: 'required', isRecord: () => false };
/**
 * Compares what is attached to an artifact (signatures, SBOMs, attestations, records; as referrers and as cosign's tags)
 * with its copy: each is listed there, and whole. @throws StepError where one of the two cannot be read
 */
async function comparedAttachments(original, copy, digest) {
    const own = await attachmentsOf(original, digest);
    if (own.size === 0)
        return { count: 0, missing: [] };
    const copied = await attachmentsOf(copy, digest);
    const found = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .mapBounded */ .y)([...own], maxReads, async ([one, type]) => {
        if (!copied.has(one))
            return [nameOf(one, type)];
        const { missing } = await (0,_registry_copy_completeness_js__WEBPACK_IMPORTED_MODULE_2__/* .completeness */ .P)(copy, one);
        return missing.length === 0 ? [] : [nameOf(one, type)];
    });
    return { count: own.size, missing: found.flat() };
}
async function attachmentsOf(repository, digest) {
    const artifact = await (0,_registry_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .readArtifact */ .R9)(repository, digest);
    const attached = await (0,_registry_copy_attached_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttached */ .P)(repository, artifact, everything, (0,_registry_copy_left_behind_js__WEBPACK_IMPORTED_MODULE_3__/* .createLeftBehind */ .m)('required'));
    return new Map(attached.map((one) => [one.artifact.manifest.descriptor.digest, one.artifactType]));
}
function nameOf(digest, type) {
    return type === undefined ? (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(digest) : `${type} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(digest)}`;
}


/***/ }),

/***/ 30812:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   zP: () => (/* binding */ readFrom)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);





const maxLevels = 8;
const maxManifests = 2000;
const maxManifestBytes = 64 * 1024 * 1024;
const maxReads = 8;
/**
 * Reads an artifact's manifests, nested indexes included, and lists its blobs.
 * @throws RemoteError when a part is not there, RefusedError when one is malformed or the bounds are exceeded.
 */
async function readArtifact(repository, digest) {
    const manifest = await repository.manifest(digest);
    if (manifest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'artifact-missing',
            where: repository.name,
            expected: `the manifest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
            found: 'none',
        });
    }
    return readFrom(repository, manifest);
}
/** Reads an artifact whose manifest was read already; see `readArtifact`. */
async function readFrom(repository, manifest) {
    const { digest } = manifest.descriptor;
    const manifests = new Map([[digest, manifest]]);
    const children = new Map();
    const blobs = new Map();
    const foreign = new Map();
    for (let level = [manifest], depth = 1; level.length > 0; depth += 1) {
        if (depth > maxLevels)
            throw tooLarge(repository.name, `${maxLevels} levels`);
        const named = [];
        for (const one of level) {
            const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(one, repository.name);
            const [below, others] = partition(content.manifests, ({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType));
            for (const blob of [...content.blobs, ...others])
                (isElsewhere(blob) ? foreign : blobs).set(blob.digest, blob);
            children.set(one.descriptor.digest, below.map((child) => child.digest));
            named.push(...below);
        }
        const fresh = distinct(named).filter((child) => !manifests.has(child.digest));
        if (manifests.size + fresh.length > maxManifests)
            throw tooLarge(repository.name, `${maxManifests} manifests`);
        level = [...(await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(fresh, maxReads, (child) => readChild(repository, child)))];
        for (const one of level)
            manifests.set(one.descriptor.digest, one);
        checkSize([...manifests.values()], repository.name);
    }
    const levels = levelsOf(digest, children, repository.name).map((level) => level.map((one) => manifests.get(one)).filter((one) => one !== undefined));
    return { manifest, levels, blobs: [...blobs.values()], foreign: [...foreign.values()] };
}
/**
 * Sorts manifests into levels, each at its deepest: a registry takes an index when all that it names is there, and two
 * indexes at different depths may name one manifest.
 */
function levelsOf(root, children, where) {
    const depths = new Map();
    let frontier = [root];
    for (let depth = 0; frontier.length > 0; depth += 1) {
        if (depth >= maxLevels)
            throw tooLarge(where, `${maxLevels} levels`);
        for (const digest of frontier)
            depths.set(digest, depth);
        frontier = [...new Set(frontier.flatMap((digest) => children.get(digest) ?? []))];
    }
    const levels = [];
    for (const [digest, depth] of depths)
        (levels[depth] ??= []).push(digest);
    return levels;
}
function partition(items, test) {
    return [items.filter(test), items.filter((item) => !test(item))];
}
/** Joins artifacts, each part once; the first level is written last. */
function union(artifacts) {
    const seen = new Set();
    const levels = artifacts.map((one) => one.levels.map((level) => level.filter(({ descriptor }) => isNew(descriptor, seen))));
    return {
        manifest: artifacts[0].manifest,
        levels: levels.toReversed().flat(),
        blobs: distinct(artifacts.flatMap(({ blobs }) => blobs)),
        foreign: distinct(artifacts.flatMap(({ foreign }) => foreign)),
    };
}
function distinct(parts) {
    return [...new Map(parts.map((part) => [part.digest, part])).values()];
}
async function readChild(repository, { digest, mediaType, size }) {
    const found = await repository.manifest(digest);
    if (found === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'artifact-incomplete',
            where: repository.name,
            expected: `the manifest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}, which an index there names`,
            found: 'none: the artifact is incomplete',
        });
    }
    if (found.bytes.length === size)
        return { bytes: found.bytes, descriptor: { digest, mediaType, size } };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'wrong-size',
        where: repository.name,
        expected: `${size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} as the index says`,
        found: `${found.bytes.length}`,
    });
}
/** A child that two indexes name is one child; a level that goes round in circles has no new ones. */
function isNew({ digest }, seen) {
    if (seen.has(digest))
        return false;
    seen.add(digest);
    return true;
}
/** Tells whether no registry holds a layer: its manifest says where else it is. */
function isElsewhere({ mediaType, urls = [] }) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeignLayer */ .sJ)(mediaType) && urls.length > 0;
}
function checkSize(all, where) {
    const bytes = all.reduce((sum, one) => sum + one.bytes.length, 0);
    if (bytes > maxManifestBytes)
        throw tooLarge(where, `${maxManifestBytes} bytes of manifests`);
}
function tooLarge(where, bound) {
    const expected = `an artifact of at most ${bound}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'artifact-too-large', where, expected, found: 'more' });
}


/***/ }),

/***/ 87822:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readAttached)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30812);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11552);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3375);





const maxAttachments = 500;
const maxReads = 8;
const cosignSuffixes = ['sig', 'att', 'sbom'];
/**
 * Reads everything attached to an artifact, to its children and to those attachments, each after its subject.
 * @throws RemoteError and RefusedError as reading an artifact does, where `leftBehind` does not take them.
 */
async function readAttached(repository, artifact, rule, leftBehind) {
    const found = [];
    const seen = new Set();
    const reader = { repository, rule, leftBehind, tagged: tagLookup(repository) };
    for (let frontier = unseen(artifact, seen); frontier.length > 0;) {
        const attached = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(frontier, maxReads, (subject) => attachedTo(subject, reader));
        const next = [];
        for (const one of attached.flat()) {
            const fresh = unseen(one.artifact, seen);
            // An attachment to itself, or to content that it names, ends here; a tag still has to be set.
            if (fresh.length === 0 && one.kind === 'referrer')
                continue;
            found.push(one);
            next.push(...fresh);
        }
        if (found.length > maxAttachments)
            throw tooMany(repository);
        frontier = next;
    }
    return found;
}
async function attachedTo(subject, reader) {
    const { repository, rule, leftBehind, tagged } = reader;
    const referrers = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersOf */ .aH)(repository, subject, {
        tagged: tagged((0,_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .fallbackTag */ .fH)(subject)),
        onUnreadable: (listed, error) => {
            if (listed === undefined)
                throw error;
            const { digest, artifactType } = listed;
            leftBehind.note({ digest, subject, artifactType, isRecord: rule.isRecord(artifactType) }, error);
        },
    });
    if (referrers.length > maxAttachments)
        throw tooMany(repository);
    const found = [];
    for (const manifest of referrers) {
        const artifactType = typeOf(manifest, repository.name);
        const isRecord = rule.isRecord(artifactType);
        if (rule.policy === 'none' && !isRecord)
            continue;
        const artifact = await readOrLeave(manifest, { subject, artifactType, isRecord }, reader);
        if (artifact !== undefined)
            found.push({ kind: 'referrer', subject, artifact, artifactType, isRecord });
    }
    return rule.policy === 'none' ? found : [...found, ...(await taggedFor(subject, reader))];
}
async function taggedFor(subject, reader) {
    const { repository, tagged } = reader;
    const found = [];
    for (const suffix of cosignSuffixes) {
        const tag = `${(0,_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .fallbackTag */ .fH)(subject)}.${suffix}`;
        const manifest = (await tagged(tag)) ? await repository.manifest(tag) : undefined;
        if (manifest === undefined)
            continue;
        const name = { subject, artifactType: `tag ${tag}`, isRecord: false };
        const artifact = await readOrLeave(manifest, name, reader);
        if (artifact !== undefined)
            found.push({ kind: 'tag', tag, artifact, ...name });
    }
    return found;
}
async function readOrLeave(manifest, name, { repository, leftBehind }) {
    try {
        return await (0,_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .readFrom */ .zP)(repository, manifest);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        leftBehind.note({ ...name, digest: manifest.descriptor.digest }, error);
        return undefined;
    }
}
/**
 * Returns the type of an artifact: its own field, else that of its configuration (OCI image-spec 1.1, "Artifact
 * Usage").
 */
function typeOf(manifest, where) {
    const { artifactType, blobs } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(manifest, where);
    return artifactType ?? blobs[0]?.mediaType;
}
/** Lists all tags once to save four requests per manifest; where they cannot be listed, each is looked up. */
function tagLookup(repository) {
    const listed = repository.tags().then((tags) => new Set(tags), (error) => {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
            return undefined;
        throw error;
    });
    return async (tag) => (await listed)?.has(tag) ?? true;
}
function unseen({ levels }, seen) {
    const digests = levels.flat().map(({ descriptor }) => descriptor.digest);
    const fresh = digests.filter((digest) => !seen.has(digest));
    for (const digest of fresh)
        seen.add(digest);
    return fresh;
}
function tooMany({ name }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'too-many-referrers',
        where: name,
        expected: `at most ${maxAttachments} attachments of the artifact`,
        found: 'more',
    });
}


/***/ }),

/***/ 43728:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ leftBehindSentence),
/* harmony export */   m: () => (/* binding */ createLeftBehind)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


function createLeftBehind(policy, known = []) {
    const list = new Map(known.map((one) => [one.digest, one]));
    return {
        note: (attachment, error) => {
            if (error.code === 'deadline-passed')
                throw error;
            const { digest, subject, artifactType, isRecord } = attachment;
            if (isRecord || policy === 'required')
                throw attachmentError(attachment, error);
            if (policy === 'best-effort')
                list.set(digest, { digest, subject, artifactType, reason: error });
        },
        has: (digest) => list.has(digest),
        all: () => [...list.values()],
    };
}
/** Writes one line about an attachment that stays behind. */
function leftBehindSentence({ digest, subject, artifactType, reason }) {
    return `${nameOf({ digest, subject, artifactType })} is left behind: ${reason.message}`;
}
/** Makes the same error, which now names the attachment and the way out. */
function attachmentError(attachment, error) {
    const { isRecord } = attachment;
    const where = [error.problem.where, nameOf(attachment)].filter((part) => part !== undefined).join(': ');
    const fix = isRecord ? error.problem.fix : 'remove it, or leave it behind by attachments: best-effort';
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ ...error.problem, where, fix }, { cause: error.cause });
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ ...error.problem, where, fix }, { cause: error.cause });
    return error;
}
function nameOf({ digest, subject, artifactType }) {
    const type = artifactType === undefined ? '' : ` (${artifactType})`;
    return `the attachment ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}${type} of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}`;
}


/***/ }),

/***/ 11552:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   zw: () => (/* binding */ recordReferrer)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);





/**
 * Writers of one fallback tag overwrite each other: each reads again and adds lost entries, at most this many times.
 */
const maxRounds = 5;
/** Each of them is a request. */
const maxListed = 2000;
const maxReads = 8;
/**
 * Names the tag that lists an artifact's referrers where a registry has no API for it (OCI distribution-spec 1.1,
 * "Referrers Tag Schema"): the algorithm and at most 64 digits.
 */
function fallbackTag(subject) {
    const [algorithm = '', hexadecimal = ''] = subject.split(':');
    return `${algorithm}-${hexadecimal.slice(0, 64)}`;
}
/**
 * Reads the manifests whose `subject` is this digest: those that the API lists and those that the fallback tag lists,
 * because a registry that learned the API keeps tags from before. Each is read, and its own field counts: lists have
 * named the children of an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957).
 */
async function referrersOf(repository, subject, { tagged = Promise.resolve(true), onUnreadable = rethrow, lists = 'all' } = {}) {
    const onMalformed = (error) => onUnreadable(undefined, error);
    const byApi = async () => (await repository.referrers(subject, { onMalformed })) ?? [];
    const byTag = async () => ((await tagged) ? listedByTag(repository, subject, onMalformed) : []);
    const found = lists === 'all'
        ? (await Promise.all([byApi(), byTag()])).flat()
        : await first(repository, subject, onMalformed, byTag);
    const listed = new Map(found.map((one) => [one.digest, one]));
    listed.delete(subject);
    if (listed.size > maxListed)
        throw tooMany(repository.name, subject);
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)([...listed.values()], maxReads, async (one) => {
        try {
            const manifest = await repository.manifest(one.digest);
            return manifest !== undefined && isAbout(manifest, subject, repository.name) ? manifest : undefined;
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            onUnreadable(one, error);
            return undefined;
        }
    });
    return read.filter((manifest) => manifest !== undefined);
}
/** Reads the list that the host is likely to keep, and the other one where that names nothing. */
async function first(repository, subject, onMalformed, byTag) {
    const guessed = await repository.referrers(subject, { onMalformed, guess: true });
    if (guessed !== undefined && guessed.length > 0)
        return guessed;
    const tagged = await byTag();
    if (tagged.length > 0 || guessed !== undefined)
        return tagged;
    return (await repository.referrers(subject, { onMalformed })) ?? [];
}
/** Tells whether content is wrong, or gone; a registry that fails may answer later. */
function isSettled(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk || error.code === 'manifest-too-large' || error.code === 'blob-missing';
}
function rethrow(_listed, error) {
    throw error;
}
function tooMany(name, subject) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'too-many-referrers',
        where: name,
        expected: `at most ${maxListed} referrers of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}`,
        found: 'more',
    });
}
/**
 * Lists a stored manifest as a referrer of its subject: the API does so by itself, else the fallback tag is read,
 * extended and read again. Returns whether anything was written.
 * @throws RemoteError when others keep overwriting the tag.
 */
async function recordReferrer(repository, subject, referrer) {
    const { digest } = referrer.descriptor;
    const known = await repository.referrers(subject);
    if (known?.some((one) => one.digest === digest) === true)
        return false;
    for (let round = 0; round < maxRounds; round += 1) {
        const { tag, entries } = await listToExtend(repository, subject, round === 0);
        if (entries.some((one) => one.digest === digest))
            return round > 0;
        const extended = indexManifest([...entries, entryOf(referrer, repository.name)]);
        await repository.putManifest(extended);
        await repository.tag(tag, extended);
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'referrers-contested',
        where: repository.name,
        found: `others keep overwriting the list of referrers of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}`,
        fix: 'run it again',
    });
}
async function listedByTag(repository, subject, onMalformed) {
    return (await listToExtend(repository, subject, false, onMalformed)).entries;
}
/**
 * Reads the list behind the fallback tag. GitLab's registry reads `sha256-<hex>` as the digest and answers with the
 * artifact itself (oras#2148): the tag is tried once, and where the digest still wins, the tag with `.referrers` at its
 * end holds the list.
 */
async function listToExtend(repository, subject, isFirst, onMalformed) {
    const tag = fallbackTag(subject);
    const index = await repository.manifest(tag);
    if (index?.descriptor.digest !== subject)
        return { tag, entries: entriesOf(index, repository.name, onMalformed) };
    const other = `${tag}.referrers`;
    const list = await repository.manifest(other);
    return { tag: list === undefined && isFirst ? tag : other, entries: entriesOf(list, repository.name, onMalformed) };
}
function entriesOf(index, name, onMalformed) {
    return index !== undefined && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(index.descriptor.mediaType) ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsIn */ .IK)(index, name, onMalformed) : [];
}
function isAbout(manifest, subject, name) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, name).subject?.digest === subject;
}
/** Makes the descriptor that the API would list, with the artifact's type and annotations. */
function entryOf(referrer, name) {
    const { mediaType, digest, size } = referrer.descriptor;
    const { artifactType, annotations, blobs } = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(referrer, name);
    const type = artifactType ?? ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? undefined : blobs[0]?.mediaType);
    return {
        mediaType,
        digest,
        size,
        ...(type === undefined ? {} : { artifactType: type }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function indexManifest(manifests) {
    const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociIndex */ .KP, manifests }));
    return { bytes, descriptor: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociIndex */ .KP, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}


/***/ })

};
