export const id = 2401;
export const ids = [2401];
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

/***/ 9227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rollbackGateOf)
/* harmony export */ });
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64280);

const plain = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/**
 * Returns the environment with the gate of a rollback: its approvals alone; undefined where a rollback asks for nothing.
 * What goes back has passed the whole gate once, so neither its authors nor the time since which it is fixed are asked
 * for again.
 */
function rollbackGateOf(environment) {
    const { approval, rollback } = environment.gate;
    const isAsked = rollback === 'approval' || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) !== undefined || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .isApprovedByDefault */ .yg)(environment);
    if (rollback === 'none' || !isAsked)
        return undefined;
    const own = { ...((0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) ?? plain), authors: 'off', 'artifact-first': 'off' };
    return { ...environment, gate: { approval: own, rollback: 'approval' } };
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

/***/ 23902:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68127);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);



/**
 * Reads what an artifact says of itself: labels of the configuration, annotations of the image and of the index over them
 * (OCI image-spec 1.1, annotations.md). Of an index the first image with a platform is read. Whoever may push can write
 * anything there, so that it proves nothing.
 *
 * @throws RefusedError for a manifest that is none, RemoteError
 */
async function annotationsOf(repository, manifest) {
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
    const child = first === undefined ? undefined : await repository.manifest(first.digest);
    const inner = child === undefined ? content : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(child, repository.name);
    return { ...(await labelsOf(repository, inner.blobs[0])), ...inner.annotations, ...content.annotations };
}
/** Reads `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function labelsOf(repository, config) {
    if (config === undefined || config.size > _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .maxManifestBytes */ .rq)
        return {};
    const inner = parsed(new TextDecoder().decode(await (0,_blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOfBlob */ .s)(repository, config)))['config'];
    const labels = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(inner) && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(inner['Labels']) ? inner['Labels'] : {};
    return Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === 'string'));
}
function parsed(text) {
    try {
        const json = JSON.parse(text);
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(json) ? json : {};
    }
    catch {
        return {};
    }
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

/***/ 13443:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ planAttachment),
/* harmony export */   K: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11552);




/** Plans one attachment. @throws RefusedError when its tag at the destination holds content that would be lost. */
async function planAttachment(attached, destination) {
    const { subject, artifact, artifactType, isRecord } = attached;
    const { manifest } = artifact;
    const base = { subject, manifest, artifactType, isRecord };
    if (attached.kind === 'referrer')
        return { kind: 'referrer', ...base };
    const { tag } = attached;
    const there = await destination.manifest(tag);
    const action = there?.descriptor.digest === manifest.descriptor.digest ? 'present' : 'set';
    if (there !== undefined && action === 'set')
        refuseLoss(tag, there, manifest, destination.name);
    return { kind: 'tag', ...base, tag, action };
}
/** Lists a stored attachment at the destination. Returns whether anything was written. */
async function attach(attachment, destination) {
    if (attachment.kind === 'referrer')
        return (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .recordReferrer */ .zw)(destination, attachment.subject, attachment.manifest);
    if (attachment.action === 'present')
        return false;
    await destination.tag(attachment.tag, attachment.manifest);
    return true;
}
/**
 * Refuses to move a tag to a manifest that lacks a layer of the old one: cosign adds a signature as a layer of the
 * manifest behind its tag, so a tag may only gain.
 */
function refuseLoss(tag, there, wanted, name) {
    const kept = new Set((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(wanted, name).blobs.map(({ digest }) => digest));
    const [config, ...layers] = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(there, name).blobs;
    if (config !== undefined && layers.every(({ digest }) => kept.has(digest)))
        return;
    const [from, to] = [there, wanted].map(({ descriptor }) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(descriptor.digest));
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'tag-would-move',
        where: `${name}:${tag}`,
        found: `is ${from} and would move to ${to}, which lacks some of its signatures or attestations`,
        fix: 'remove the tag there if they are not wanted',
    });
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

/***/ 38922:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; lower parts count as missing. */
const maxLevels = 8;
const maxReads = 8;
/**
 * Checks whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it
 * should hold itself. A digest that resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are checked for existence, not read.
 * @throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < maxLevels; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, maxReads, (manifest) => inspect(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function inspect(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, maxReads, (blob) => repository.hasBlob(blob));
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

/***/ 93747:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ym: () => (/* binding */ leftBehindLine),
  n4: () => (/* binding */ planCopy),
  ar: () => (/* binding */ planData)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/artifact.js
var registry_artifact = __webpack_require__(30812);
// EXTERNAL MODULE: ./lib/src/registry/copy/attach.js
var attach = __webpack_require__(13443);
// EXTERNAL MODULE: ./lib/src/registry/copy/attached.js
var copy_attached = __webpack_require__(87822);
// EXTERNAL MODULE: ./lib/src/registry/copy/left-behind.js
var left_behind = __webpack_require__(43728);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/media-types.js
var media_types = __webpack_require__(75348);
;// CONCATENATED MODULE: ./lib/src/registry/copy/existing-content.js




const maxRequests = 8;
/**
 * `{}`, the configuration of artifacts that have none (OCI image-spec 1.1, "Guidance for an Empty Descriptor"):
 * artifacts share it.
 */
const emptySize = 2;
/**
 * Checks layers first. If one is missing, no request is sent for its configuration and the manifests above: they would
 * have been written after it.
 */
function contentFromLayersUp(repository) {
    const answers = createAnswers();
    const askBlob = (blob) => answers.ask(blob, () => repository.hasBlob(blob));
    async function lookAt(manifest) {
        const { blobs, manifests } = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
        const [configuration, ...layers] = blobs;
        const isShared = configuration !== undefined && configuration.size <= emptySize;
        const below = [...(isShared ? blobs : layers), ...manifests].filter((part) => !(0,registry_artifact/* isElsewhere */.l5)(part));
        const there = await (0,concurrency/* mapBounded */.y)(below, maxRequests, (part) => 
        // Manifests that an index names have been looked up before it.
        (0,media_types/* isManifestType */.Q3)(part.mediaType) ? answers.answered(part.digest) : askBlob(part));
        if (!there.every(Boolean))
            return;
        const above = answers.ask(manifest.descriptor, () => isThere(repository, manifest));
        await Promise.all([above, ...(configuration === undefined ? [] : [askBlob(configuration)])]);
    }
    return {
        look: async ({ levels }) => {
            for (const level of levels.toReversed())
                await (0,concurrency/* mapBounded */.y)(level, maxRequests, lookAt);
        },
        has: (part) => answers.has(part),
    };
}
/**
 * Checks manifests alone while the artifact `digest` is not there, for a copy within one registry: to mount a blob is
 * one request, as looking for it would be.
 */
function contentBesideMounts(repository, digest) {
    const answers = createAnswers();
    return {
        look: async ({ levels, blobs }) => {
            await (0,concurrency/* mapBounded */.y)(levels.flat(), maxRequests, (one) => answers.ask(one.descriptor, () => isThere(repository, one)));
            if (answers.has(digest))
                await (0,concurrency/* mapBounded */.y)(blobs, maxRequests, (blob) => answers.ask(blob, () => repository.hasBlob(blob)));
        },
        has: (part) => answers.has(part),
    };
}
/** Caches answers, so that each part is checked once. */
function createAnswers() {
    const asked = new Map();
    return {
        ask: async ({ digest }, question) => {
            const answer = asked.get(digest) ?? question();
            asked.set(digest, answer);
            asked.set(digest, await answer);
            return answer;
        },
        answered: async (digest) => (await asked.get(digest)) ?? false,
        has: (digest) => asked.get(digest) === true,
    };
}
async function isThere(repository, { descriptor }) {
    return (await repository.resolve(descriptor.digest)) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/copy/plan.js







const plan_maxRequests = 8;
/**
 * Reads the artifact at the source, by its digest or from its manifest, and checks which parts the destination has.
 * Changes nothing.
 * @throws RemoteError when a side does not answer or the source is incomplete, RefusedError when the source is
 * malformed.
 */
async function planCopy(source, subject, destination, rule = everything) {
    const artifact = await (typeof subject === 'string' ? (0,registry_artifact/* readArtifact */.R9)(source, subject) : (0,registry_artifact/* readFrom */.zP)(source, subject));
    const { digest } = artifact.manifest.descriptor;
    const leftBehind = (0,left_behind/* createLeftBehind */.m)(rule.policy);
    const { policy } = rule;
    const base = { source, destination, artifact, whole: artifact, policy };
    if (source.name === destination.name) {
        return assemble({ ...base, attached: [], attachments: [], existing: { has: () => true }, leftBehind });
    }
    const existing = source.host === destination.host ? contentBesideMounts(destination, digest) : contentFromLayersUp(destination);
    const [attached] = await Promise.all([(0,copy_attached/* readAttached */.P)(source, artifact, rule, leftBehind), existing.look(artifact)]);
    const planned = await (0,concurrency/* mapBounded */.y)(attached, plan_maxRequests, (one) => planOrLeave(one, destination, leftBehind));
    const attachments = planned.filter((one) => one !== undefined);
    const carried = attached.filter((_one, at) => planned[at] !== undefined);
    const whole = (0,registry_artifact/* union */.KC)([artifact, ...carried.map((one) => one.artifact)]);
    await existing.look(whole);
    return assemble({ ...base, whole, attached: carried, attachments, existing, leftBehind });
}
const everything = { policy: 'required', isRecord: () => false };
async function planOrLeave(attached, destination, leftBehind) {
    try {
        return await (0,attach/* planAttachment */.B)(attached, destination);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        leftBehind.note({ ...attached, digest: attached.artifact.manifest.descriptor.digest }, error);
        return undefined;
    }
}
/** Makes the printable plan: digests, sizes and actions, without the manifests' bytes. */
function planData(plan) {
    return {
        source: plan.source,
        destination: plan.destination,
        manifests: plan.manifests.flat().map(lineOf),
        blobs: plan.blobs.map(lineOf),
        attachments: plan.attachments.map(attachmentLine),
        ...(plan.leftBehind.length === 0 ? {} : { leftBehind: plan.leftBehind.map(leftBehindLine) }),
        bytes: plan.bytes,
    };
}
function assemble({ source, destination, whole, existing, ...parts }) {
    const missing = source.host === destination.host ? 'mount' : 'copy';
    const neededBy = ownersOf(parts.artifact, parts.attached);
    const manifests = whole.levels.toReversed().map((level) => level.map(({ descriptor, bytes }) => {
        const action = existing.has(descriptor.digest) ? 'present' : 'copy';
        return { descriptor, bytes, action, neededBy: neededBy.get(descriptor.digest) };
    }));
    const blobs = whole.blobs.map((descriptor) => {
        const action = existing.has(descriptor.digest) ? 'present' : missing;
        return { descriptor, action, neededBy: neededBy.get(descriptor.digest) };
    });
    const elsewhere = whole.foreign.map((descriptor) => ({ descriptor, action: 'elsewhere' }));
    const copied = blobs.filter(({ action }) => action === 'copy');
    return {
        source: source.name,
        destination: destination.name,
        manifest: whole.manifest,
        manifests,
        blobs: [...blobs, ...elsewhere],
        attachments: parts.attachments,
        leftBehind: parts.leftBehind.all(),
        policy: parts.policy,
        bytes: copied.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
    };
}
/** Maps the parts of attachments that are no records, and of nothing else, to those attachments. */
function ownersOf(artifact, attached) {
    const essential = [artifact, ...attached.filter(({ isRecord }) => isRecord).map((one) => one.artifact)];
    const needed = new Set(essential.flatMap(digestsIn));
    const owners = new Map();
    for (const one of attached.filter(({ isRecord }) => !isRecord)) {
        const owner = one.artifact.manifest.descriptor.digest;
        for (const digest of digestsIn(one.artifact).filter((part) => !needed.has(part))) {
            owners.set(digest, [...(owners.get(digest) ?? []), owner]);
        }
    }
    return owners;
}
function digestsIn({ levels, blobs }) {
    return [...levels.flat().map(({ descriptor }) => descriptor.digest), ...blobs.map(({ digest }) => digest)];
}
function lineOf({ descriptor, action }) {
    const { mediaType, digest, size } = descriptor;
    return { mediaType, digest, size, action };
}
function attachmentLine(attachment) {
    const { kind, subject, artifactType } = attachment;
    const { mediaType, digest, size } = attachment.manifest.descriptor;
    const tag = attachment.kind === 'tag' ? { tag: attachment.tag, action: attachment.action } : {};
    return { kind, subject, mediaType, digest, size, artifactType, ...tag };
}
/** Makes the printable form of an attachment that stays behind. */
function leftBehindLine({ digest, subject, artifactType, reason }) {
    return { digest, subject, artifactType, code: reason.code, reason: reason.message };
}


/***/ }),

/***/ 23722:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createHashing),
  H: () => (/* binding */ hashHere)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/src/registry/hash-thread.js

/**
 * Starts a thread that hashes. Memory that is shared between threads is read where it is, other memory is copied. The
 * thread keeps the process alive while somebody waits for it, and no longer. Throws when no thread can be had.
 */
function createHashThread() {
    const worker = new external_node_worker_threads_.Worker(`(${serve.toString()})(require('node:worker_threads'), require('node:crypto'))`, {
        eval: true,
        env: {},
        execArgv: [],
    });
    const waiting = new Map();
    let open = 0;
    let hashes = 0;
    let failure;
    worker.on('message', ({ id, digest }) => {
        open -= 1;
        if (open === 0)
            worker.unref();
        waiting.get(id)?.shift()?.resolve(digest);
        if (digest !== undefined)
            waiting.delete(id);
    });
    worker.on('error', (error) => {
        failure = error;
        for (const one of [...waiting.values()].flat())
            one.reject(error);
        waiting.clear();
    });
    // After the listeners: they would keep the process alive again.
    worker.unref();
    function ask(request) {
        if (failure !== undefined)
            return Promise.reject(failure);
        return new Promise((resolve, reject) => {
            const before = waiting.get(request.id) ?? [];
            waiting.set(request.id, [...before, { resolve, reject }]);
            if (open === 0)
                worker.ref();
            open += 1;
            worker.postMessage(request);
        });
    }
    return {
        start(algorithm) {
            const id = (hashes += 1);
            return {
                update: (bytes) => handled(ask({ id, algorithm, bytes }).then(() => undefined)),
                digest: async () => (await ask({ id, algorithm })) ?? '',
            };
        },
    };
}
/** A reader that leaves early waits for nothing: its failure must not end the process. */
function handled(work) {
    work.catch(() => { });
    return work;
}
/** Runs in the thread, as text: nothing of this file is there but its parameters. */
function serve({ parentPort }, { createHash }) {
    const hashes = new Map();
    parentPort?.on('message', ({ id, algorithm, bytes }) => {
        const hash = hashes.get(id) ?? createHash(algorithm);
        if (bytes === undefined) {
            hashes.delete(id);
            parentPort.postMessage({ id, digest: hash.digest('hex') });
            return;
        }
        hashes.set(id, hash.update(bytes));
        parentPort.postMessage({ id });
    });
}

;// CONCATENATED MODULE: ./lib/src/registry/hashing.js



/** Computes digests on the thread that asks. */
const hashHere = (algorithm) => {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    return {
        update: (chunk) => void hash.update(chunk),
        digest: () => hash.digest('hex'),
    };
};
/** Below this, a thread takes longer to start than to help. */
const minThreadBytes = 16 * 1024 * 1024;
/**
 * Computes digests of large blobs on a thread of its own, begun with the first of them: half of a copy's processor time
 * is hashing, and reading and writing go on meanwhile. On one processor, and where no thread can be had, it is
 * `hashHere`.
 */
function createHashing(processors = (0,external_node_os_.availableParallelism)(), startThread = createHashThread) {
    let thread;
    function threadOrNone() {
        try {
            return (thread ??= startThread());
        }
        catch {
            return undefined;
        }
    }
    return (algorithm, bytes) => {
        const known = bytes < minThreadBytes || processors < 2 ? undefined : threadOrNone();
        return known === undefined ? hashHere(algorithm, bytes) : known.start(algorithm);
    };
}


/***/ }),

/***/ 75884:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ setTag),
/* harmony export */   fp: () => (/* binding */ confirmTag),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   qy: () => (/* binding */ digestOfTag),
/* harmony export */   s$: () => (/* binding */ tagState)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _verified_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77178);



/**
 * Tells whether a tag already names this artifact. `looked` is the tag's descriptor where it is being read already.
 * @throws RefusedError when it names another one: a tag never moves, because the artifact that it named before may have
 * been approved, deployed or recorded.
 */
async function tagState(repository, tag, digest, looked) {
    const found = await digestOfTag(repository, tag, digest, looked);
    if (found === undefined)
        return 'absent';
    if (found === digest)
        return 'present';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'tag-would-move',
        where: `${repository.name}:${tag}`,
        found: `is ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(found)} and would move to ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}: a tag never moves`,
        fix: 'promote under another version or find out who set it',
    });
}
/**
 * Points a tag at a stored manifest, unless it does so, then reads it again: two writers may both have found it free.
 * `state` is how the tag stood a moment ago. Returns whether anything changed.
 */
async function setTag(repository, tag, manifest, state) {
    if (state === 'present')
        return false;
    await putTag(repository, tag, manifest, { ifAbsent: true });
    return true;
}
/** Points a tag at a stored manifest, whatever it named, and checks that it does. @throws RemoteError */
async function putTag(repository, tag, manifest, condition = {}) {
    await repository.tag(tag, manifest, condition);
    await confirmTag(repository, tag, manifest.descriptor.digest);
}
/** Reads a tag that this run has set. @throws RemoteError when a concurrent writer moved it. */
async function confirmTag(repository, tag, digest) {
    const found = await digestOfTag(repository, tag, digest);
    if (found === digest)
        return;
    const now = found === undefined ? 'is not there' : `is ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(found)}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'tag-not-ours',
        where: `${repository.name}:${tag}`,
        found: `was set to ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} and now ${now}: a concurrent writer moved it`,
        fix: 'do not deploy until you know which job it was',
    });
}
/** Reads the digest behind a tag, by the algorithm of `like` when the registry answers with another. */
async function digestOfTag(repository, tag, like, looked = repository.resolve(tag)) {
    const found = (await looked)?.digest;
    if (found === undefined || (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameAlgorithm */ .W0)(found, like))
        return found;
    const manifest = await repository.manifest(tag);
    return manifest && (0,_verified_js__WEBPACK_IMPORTED_MODULE_2__/* .digestLike */ .kG)(like, manifest.bytes);
}


/***/ }),

/***/ 77178:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23722);




/** Computes the digest of bytes by another digest's algorithm, so that the two can be compared. */
function digestLike(expected, bytes) {
    const algorithm = algorithmOf(expected);
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever gets a good end of bad
 * bytes. `where` names the side that sent them.
 * @throws RefusedError
 */
async function* verified(blob, content, where, hashing = _hashing_js__WEBPACK_IMPORTED_MODULE_3__/* .hashHere */ .H) {
    const hash = hashing(algorithmOf(blob.digest), blob.size);
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > blob.size)
            throw wrongSize(blob, where, 'more');
        const hashed = hash.update(chunk);
        yield chunk;
        await hashed;
    }
    if (size < blob.size)
        throw wrongSize(blob, where, `${size}`);
    const found = `${algorithmOf(blob.digest)}:${await hash.digest()}`;
    if (found !== blob.digest)
        throw wrongDigest(blob.digest, found, where);
}
/** Makes the error for bytes that do not have their digest. */
function wrongDigest(expected, found, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'wrong-bytes',
        where,
        expected: `bytes with the digest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(expected)}`,
        found: `${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(found)}: altered or damaged there; nothing was kept`,
    });
}
function wrongSize(blob, where, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'wrong-size',
        where,
        expected: `${blob.size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)}`,
        found: `${found}; nothing was kept`,
    });
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}


/***/ }),

/***/ 65814:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ bytesText)
/* harmony export */ });
/** Formats bytes in decimal units, as registries show them: `999 B`, `1.2 kB`, `64 MB`. */
function bytesText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    for (; value >= 999.5 && unit < units.length - 1; unit += 1)
        value /= 1000;
    return `${value.toFixed(value < 9.95 ? 1 : 0)} ${units[unit]}`;
}


/***/ }),

/***/ 16171:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ capabilitiesBlocks),
/* harmony export */   S: () => (/* binding */ capabilitiesOf)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20931);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89879);




/**
 * Finds the capabilities of the registries of some promotions: by earlier answers, and, where `isThorough`, by a
 * request to each place that has given none. Writes nothing.
 */
async function capabilitiesOf(ways, registries, isThorough) {
    const places = new Map();
    for (const { source, destination, digest, replicas } of ways) {
        for (const place of [source, destination, ...replicas.map((replica) => replica.destination)]) {
            const name = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place);
            if (places.has(name))
                continue;
            places.set(name, async () => {
                const repository = registries.open(place);
                if (isThorough && repository.listsReferrers() === 'unknown')
                    await repository.referrers(digest);
                return {
                    repository: name,
                    role: place === source ? 'source' : 'destination',
                    referrers: repository.listsReferrers(),
                    mount: mountFrom(source, place),
                    tagImmutability: 'not-visible',
                };
            });
        }
    }
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)([...places.values()], _context_js__WEBPACK_IMPORTED_MODULE_1__/* .maxPromotions */ .J, (look) => look());
}
function mountFrom(source, place) {
    if ((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(source) === (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place))
        return 'same-repository';
    const same = source.kind === 'image' && place.kind === 'image' && source.registry === place.registry;
    return same ? 'same-registry' : 'other-registry';
}
/** Blocks for people, with the consequences. */
function capabilitiesBlocks(capabilities) {
    const rows = capabilities.map(({ repository, role, referrers, mount }) => [
        repository,
        meaning[referrers],
        role === 'source' ? '' : mounting[mount],
    ]);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['registry', 'what is attached is listed', 'layers'], rows),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('Whether a registry lets tags be moved or overwritten cannot be asked of it; one that refuses ends the promotion before the version’s tag is set.'),
    ];
}
const meaning = {
    api: 'by the registry (OCI 1.1 referrers)',
    'fallback-tag': 'in a tag sha256-…, which has to be writable again',
    unknown: 'not known before it is written to',
};
const mounting = {
    'same-repository': 'are there',
    'same-registry': 'mounted, or copied where that is refused',
    'other-registry': 'copied',
};


/***/ }),

/***/ 89879:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createContext),
  J: () => (/* binding */ maxPromotions)
});

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/copy/completeness.js
var completeness = __webpack_require__(38922);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var standing = __webpack_require__(74219);
;// CONCATENATED MODULE: ./lib/src/steps/promote/gitops-state.js



/** Opens the repository; each branch is read once, when it is first asked for. */
async function readGitops(flow, choice, ports) {
    const branches = await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, ports);
    const placesIn = async (pair) => {
        const { placesToRead } = await __webpack_require__.e(/* import() */ 1239).then(__webpack_require__.bind(__webpack_require__, 11239));
        return placesToRead(flow, pair, await branches.trees.of(pair.environment));
    };
    const history = async (pair) => {
        const { noHistory, placeHistories } = await __webpack_require__.e(/* import() */ 3765).then(__webpack_require__.bind(__webpack_require__, 33765));
        const [only] = await placeHistories(flow, [pair], branches);
        return only ?? noHistory;
    };
    return {
        name: (environment) => branches.of(environment).name,
        revision: async (environment) => {
            const branch = branches.of(environment);
            const { commit } = await branches.trees.on(branch);
            return commit === undefined
                ? undefined
                : { repository: branch.name, revision: commit, branch: await branch.branch() };
        },
        images: async (application, environment) => {
            const places = await placesIn({ application, environment });
            const images = await readPlaces(await branches.trees.of(environment), places);
            return { places: places.map((place) => place.name), images };
        },
        history,
        hasNamed: async (pair, artifact) => {
            // Of places that cannot be told from each other there is no history either: they are refused.
            await placesIn(pair);
            const { states } = await history(pair);
            return states.length === 0 || (0,standing/* periodsOf */.qC)(artifact, { states }).length > 0;
        },
    };
}
async function readPlaces(tree, places) {
    const images = [];
    for (const place of places) {
        const file = await (0,manifest_file/* findFile */.q)(tree, place);
        const image = file && place.read(file.text);
        if (image?.tag !== undefined || image?.digest !== undefined)
            images.push({
                ...image,
                place: place.name,
                overruledBy: place.overruledBy,
                unsettled: place.isUnsettled === true ? place.file : undefined,
            });
    }
    return images;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/context.js




/** Promotions under way at the same time; requests have their bound per registry. */
const maxPromotions = 8;
function createContext(choice, ports, options) {
    let ledger;
    let state;
    let whole;
    const warned = new Set();
    return {
        ports,
        warnOnce: (about, sentence) => {
            if (!warned.has(about))
                ports.log.warn(sentence);
            warned.add(about);
        },
        underPolicy: async (flow, name) => (0,questions/* environmentOf */.p7)(await (whole ??= underPolicy(flow, ports)), name),
        ledger: (flow) => (ledger ??= (0,records_ledger/* openLedger */.a)(flow, ports)),
        gitops: (flow) => (state ??= readGitops(flow, choice, ports)),
        missingParts: async (place, digest) => (await (0,completeness/* completeness */.P)(ports.registries.open(place), digest)).missing,
        gateRuns: options.gateRuns ?? false,
    };
}
async function underPolicy(flow, ports) {
    const { underCentralPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4325), __webpack_require__.e(2610)]).then(__webpack_require__.bind(__webpack_require__, 82610));
    return underCentralPolicy(flow, ports);
}


/***/ }),

/***/ 11605:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XR: () => (/* binding */ failureData),
/* harmony export */   kp: () => (/* binding */ resultData),
/* harmony export */   oY: () => (/* binding */ planAsData)
/* harmony export */ });
/* unused harmony export promotionData */
/* harmony import */ var _registry_copy_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93747);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28258);


/** Plan of a run as printable data. */
function planAsData({ promotions, left, refused, capabilities, wave, resolved }) {
    if (wave !== undefined)
        return wave;
    if (resolved !== undefined)
        return { resolved };
    return { promotions: promotions.map(promotionData), left, refused: refused.map(failureData), capabilities };
}
/** One promotion, before or after it was carried out. */
function promotionData(plan) {
    const { application, from, to, rollback, source, sourceTag, digest, replicas } = plan;
    return {
        application,
        from,
        to,
        ...(rollback ? { rollback } : {}),
        digest,
        source: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .pointAt */ .sd)(source, { digest })),
        ...(sourceTag === undefined ? {} : { sourceTag }),
        ...placeData(plan),
        replicas: replicas.map(placeData),
    };
}
/** Result of one promotion: its plan, and the changes made. */
function resultData({ plan, copied, changed, record, recordPlaces }) {
    return { ...promotionData(plan), changed, record: record ?? '', recordPlaces, copied: copyData(copied) };
}
function copyData({ leftBehind, ...copied }) {
    return { ...copied, ...(leftBehind.length === 0 ? {} : { leftBehind: leftBehind.map(_registry_copy_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .leftBehindLine */ .Ym) }) };
}
function failureData({ name, error: { code, message } }) {
    return { name, code, message };
}
function placeData({ destination, tag, tagState, floating, copy }) {
    return { destination: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .pointAt */ .sd)(destination, { tag })), tag, tagState, floating, plan: (0,_registry_copy_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planData */ .ar)(copy) };
}


/***/ }),

/***/ 35500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openEntrance),
  e: () => (/* binding */ planEntrance)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/rollback.js
var rollback = __webpack_require__(9227);
// EXTERNAL MODULE: ./lib/src/flow/verdict-validity.js
var verdict_validity = __webpack_require__(87561);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
;// CONCATENATED MODULE: ./lib/src/steps/promote/verdict-file.js





/**
 * Reads the verdict in a file that the gate wrote, in the form that a record has for it. A file has no signature: it
 * counts while it is valid, about this digest, environment, application, policy and commit, and as long as no newer
 * verdict beside the artifact closes.
 *
 * @throws EvidenceError where there is none, RefusedError where it does not open the gate or is about something else
 */
async function verdictIn(path, entrance, { files, clock }) {
    const bytes = await files.read(path);
    const file = bytes && parseVerdict(bytes);
    if (bytes === undefined || file?.verdict === undefined) {
        throw noVerdict(path, bytes === undefined ? 'nothing' : 'something else');
    }
    const { verdict } = file;
    if (verdict !== 'pass' && verdict !== 'warn') {
        throw new errors/* RefusedError */.fk({
            code: 'gate-not-open',
            where: path,
            expected: 'the verdict pass or warn',
            found: verdict,
            fix: 'what the gate did not open for is not promoted: do what it asks for',
        });
    }
    if (file.isClosed)
        throw noVerdict(path, `the verdict ${verdict} over checks that failed`);
    refuseOther(path, file, entrance);
    refuseUntimely(path, file, entrance, clock.now());
    return { verdict, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` };
}
function noVerdict(path, found) {
    return new errors/* EvidenceError */.oe({
        code: 'no-verdict',
        where: `verdict-file ${path}`,
        expected: 'the verdict of the gate',
        found,
    });
}
/** Refuses a verdict about another artifact, environment, application, policy or commit. */
function refuseOther(path, file, { subject }) {
    const { digest, environment, application, policy, commit } = subject;
    const refuse = (code, expected, found, fix) => {
        throw new errors/* RefusedError */.fk({ code, where: path, expected: `a verdict ${expected}`, found, fix });
    };
    if (file.digest !== digest) {
        const found = file.digest === undefined ? 'one that names no digest' : `one about ${(0,registry_digest/* shortDigest */.VK)(file.digest)}`;
        const fix = 'run the gate for this artifact, with its reference by digest in "artifact"';
        refuse('verdict-other-digest', `about ${(0,registry_digest/* shortDigest */.VK)(digest)}`, found, fix);
    }
    if (environment !== undefined && file.environment !== environment) {
        const found = `one for ${file.environment ?? 'no environment'}`;
        const fix = `run the gate with "environment" set to ${environment}`;
        refuse('verdict-other-environment', `for ${environment}`, found, fix);
    }
    if (application !== undefined && file.application !== undefined && file.application !== application) {
        const fix = `run the gate for ${application}`;
        refuse('verdict-other-application', `about ${application}`, `one about ${file.application}`, fix);
    }
    if (policy !== undefined && file.policy !== policy) {
        const found = `one by ${file.policy === undefined ? 'none' : 'another'}`;
        refuse('verdict-other-policy', `by the policy that ${environment} has now`, found, 'run the gate again');
    }
    if (commit !== undefined && file.commit !== undefined && !isSameCommit(commit, file.commit)) {
        const fix = 'run the gate with the commit that the artifact was built from';
        refuse('verdict-other-commit', `about the commit ${commit}`, `one about ${file.commit}`, fix);
    }
}
function isSameCommit(left, right) {
    return left.startsWith(right) || right.startsWith(left);
}
/** Refuses a verdict that is not valid now, or that a newer one beside the artifact closes. */
function refuseUntimely(path, { at, expires }, entrance, now) {
    const { newest, validForMs, subject } = entrance;
    const made = Date.parse(at ?? '');
    const again = `run the gate${subject.environment === undefined ? '' : ` for ${subject.environment}`} again`;
    if (Number.isNaN(made) || Number.isNaN(Date.parse(expires ?? ''))) {
        throw noVerdict(path, 'one without the times of its making and of its end (at, expires)');
    }
    if ((0,chain/* isFuture */.GJ)(new Date(made).toISOString(), now)) {
        const found = `one of ${at?.slice(0, 40)} (it is ${now.toISOString()} here)`;
        throw new errors/* RefusedError */.fk({
            code: 'verdict-future',
            where: path,
            expected: 'a verdict that was given',
            found,
            fix: again,
        });
    }
    // The file may say any end; it is not valid for longer than a record would be.
    const end = Math.min(Date.parse(expires ?? ''), made + validForMs);
    if (end <= now.getTime()) {
        const found = `one that expired on ${new Date(end).toISOString()}`;
        throw new errors/* RefusedError */.fk({
            code: 'verdict-expired',
            where: path,
            expected: 'a verdict that is valid',
            found,
            fix: again,
        });
    }
    if (newest === undefined || newest.verdict !== 'fail' || Date.parse(newest.time) < made)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'verdict-closed',
        where: path,
        expected: 'the newest verdict to open',
        found: `one of ${newest.time} beside the artifact that says fail`,
        fix: 'do what that gate asks for, and run it again',
    });
}
function parseVerdict(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const checks = (0,json_path/* memberAt */.mz)(json, 'checks');
        return {
            verdict: (0,json_path/* textIn */.r7)(json, 'verdict')?.slice(0, 20),
            digest: (0,json_path/* textIn */.r7)(json, 'subject', 'digest')?.slice(0, 200),
            environment: (0,json_path/* textIn */.r7)(json, 'environment')?.slice(0, 200),
            application: (0,json_path/* textIn */.r7)(json, 'subject', 'application')?.slice(0, 200),
            commit: (0,json_path/* textIn */.r7)(json, 'subject', 'commit')?.slice(0, 200),
            policy: (0,json_path/* textIn */.r7)(json, 'policy', 'effective')?.slice(0, 200),
            at: (0,json_path/* textIn */.r7)(json, 'at'),
            expires: (0,json_path/* textIn */.r7)(json, 'expires'),
            isClosed: Array.isArray(checks) && checks.some((check) => isClosing((0,json_path/* textIn */.r7)(check, 'status'))),
        };
    }
    catch {
        return undefined;
    }
}
function isClosing(status) {
    return status === 'fail' || status === 'error';
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/entrance.js







/**
 * Finds the verdict that an environment requires, of a rollback that of its own, lighter gate.
 *
 * @throws RefusedError where a verdict is required and nothing shows one
 */
async function planEntrance(request, source, destination, context) {
    const { digest } = source;
    const { verdictFile, commit } = request;
    if (request.kind === 'copy') {
        const subject = { digest, environment: undefined, application: undefined, commit };
        return { subject, verdictFile, validForMs: verdict_validity/* defaultValidForMs */.p };
    }
    const { flow, application, to } = request;
    const validForMs = flow.records?.verdictValidFor ?? verdict_validity/* defaultValidForMs */.p;
    const subject = { digest, environment: to.name, application: application.name, commit };
    if (context.gateRuns)
        return { subject, verdictFile, validForMs };
    const policy = await requiredPolicy(request, context);
    const entrance = { subject: { ...subject, ...(policy !== undefined && { policy }) }, verdictFile, validForMs };
    const places = [source.repository, destination];
    if (flow.records !== undefined)
        return withVerdictBeside(entrance, request, places, context);
    if (verdictFile !== undefined)
        return entrance;
    if (policy !== undefined)
        throw verdictMissing(request, source);
    if (request.kind === 'promotion' && to.wantVerdict) {
        context.ports.log.warn(`${to.name} has a gate, and no verdict says that ${application.name} passed it: ${gateCommand(request, source)}`);
    }
    return entrance;
}
function verdictMissing(request, source) {
    const { application, to, kind } = request;
    return new errors/* RefusedError */.fk({
        code: 'verdict-missing',
        where: `${application.name} ${(0,registry_digest/* shortDigest */.VK)(source.digest)} cannot enter ${to.name}`,
        expected: `the gate's verdict in "verdict-file"${to.promotion === 'controlled' ? ', because its promotion is controlled' : ''}`,
        found: 'nothing',
        fix: `${gateCommand(request, source)}${kind === 'rollback' ? ' and --rollback' : ''}, or promote with the action that runs both`,
    });
}
/** Returns the command that gives the verdict, in words that end with the one to promote by. */
function gateCommand({ kind, application, to }, { repository, digest }) {
    const rollback = kind === 'rollback' ? ' --rollback' : '';
    const artifact = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(repository, { digest }));
    return `run \`krci-deploy gate${rollback} --environment ${to.name} --application ${application.name} --artifact ${artifact} --verdict-file verdict.json\`, then promote with --verdict-file verdict.json`;
}
/** Hash of the requirements that a verdict must be about; undefined where none is required. */
async function requiredPolicy({ kind, flow, to }, context) {
    if (kind === 'promotion')
        return to.requireVerdict ? (0,policy_hash/* policyHash */.t)(await context.underPolicy(flow, to.name)) : undefined;
    const gate = (0,rollback/* rollbackGateOf */.p)(await context.underPolicy(flow, to.name));
    const isStated = to.gate.rollback === 'approval';
    return gate !== undefined && (to.requireVerdict || isStated) ? (0,policy_hash/* policyHash */.t)(gate) : undefined;
}
/**
 * Reads the verdict that was handed over or that lies beside the artifact, if any.
 *
 * @throws EvidenceError and RefusedError as `verdictIn` does
 */
async function openEntrance(entrance, ports) {
    const { verdictFile, verdict } = entrance;
    const beside = verdict && { verdict: verdict.verdict, digest: verdict.verdictDigest };
    if (verdictFile === undefined)
        return beside;
    const handed = await verdictIn(verdictFile, entrance, ports);
    return beside ?? handed;
}
/**
 * Completes an entrance by the verdicts beside the artifact. Where the flow trusts keys, only a signed verdict opens; where
 * it trusts none, a file is worth as much, and a newer verdict beside the artifact may close it.
 *
 * @throws RefusedError as `requireVerdict` does
 */
async function withVerdictBeside(entrance, { kind, flow, application, to }, places, context) {
    const { subject, verdictFile } = entrance;
    const ledger = await context.ledger(flow);
    const { digest, policy } = subject;
    // Where none is required, a gate that was asked and said fail still closes.
    const isOpen = policy === undefined && verdictFile === undefined;
    if (isOpen && (kind === 'rollback' || Object.keys(to.declared).length === 0))
        return entrance;
    const own = policy ?? (0,policy_hash/* policyHash */.t)(await context.underPolicy(flow, to.name));
    const demand = { digest, application: application.name, environment: to.name, policy: own };
    if (policy === undefined || (ledger.trust.length === 0 && verdictFile !== undefined)) {
        const newest = (await ledger.newestVerdict(demand, places))?.record;
        if (isOpen && newest?.verdict === 'fail')
            throw closedBy(newest, demand);
        return { ...entrance, newest };
    }
    const ignored = ', and the file in "verdict-file" does not count where the flow has trusted-keys';
    try {
        const { record } = await ledger.proveVerdict(demand, places, verdictFile === undefined ? '' : ignored);
        return { ...entrance, verdict: record };
    }
    catch (error) {
        if (kind === 'promotion' || !(error instanceof errors/* RefusedError */.fk))
            throw error;
        const fix = `run the gate for ${to.name} with rollback: true and record: true, then promote with rollback: true`;
        throw new errors/* RefusedError */.fk({ ...error.problem, fix }, { cause: error });
    }
}
function closedBy({ time }, { application, digest, environment, }) {
    return new errors/* RefusedError */.fk({
        code: 'verdict-closed',
        where: `${application} ${(0,registry_digest/* shortDigest */.VK)(digest)} cannot enter ${environment}`,
        found: `it has a verdict of ${time} beside it that says fail`,
        fix: 'do what that gate asks for, and run it again',
    });
}


/***/ }),

/***/ 6610:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ failureOfSet)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const maxShown = 5;
/**
 * Joins several errors into one: the kind and code of the gravest, and a sentence for each. `outcome` is the result of
 * the rest.
 */
function failureOfSet(failed, outcome) {
    const [first, ...others] = failed.toSorted((left, right) => left.error.exitCode - right.error.exitCode);
    if (first === undefined)
        throw new Error('there is a failure');
    const shown = [first, ...others].slice(0, maxShown).map(({ name, error }) => `${name}: ${error.message}`);
    const more = failed.length > maxShown ? `; and ${failed.length - maxShown} more` : '';
    const parts = { where: outcome, found: `${shown.join('; ')}${more}` };
    const options = { cause: first.error.cause };
    const { error } = first;
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ ...parts, code: error.code }, options);
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ ...parts, code: error.code }, options);
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ ...parts, code: error.code }, options);
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ ...parts, code: error.code }, options);
    return error;
}


/***/ }),

/***/ 9394:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  du: () => (/* binding */ floatingNames),
  Yj: () => (/* binding */ planFloating),
  Nc: () => (/* binding */ setFloating)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag.js
var registry_tag = __webpack_require__(75884);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/version/schemes.js
var schemes = __webpack_require__(20429);
// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
// EXTERNAL MODULE: ./lib/src/steps/promote/naming.js
var naming = __webpack_require__(66125);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/promote/version-of-artifact.js



/** Tags that are resolved to find the version of an artifact. */
const maxTags = 200;
const maxReads = 8;
/**
 * Finds the highest version of an artifact that the scheme compares with the run's, as far as it matters beside that: all
 * such tags at and above it are resolved, those below until one names it; then its manifest's annotation counts. A
 * configuration's labels do not: images inherit them from their base.
 */
async function versionOfArtifact(repository, digest, ours, { compare }) {
    const orderOf = (tag) => compare(tag, ours);
    const tags = (await repository.tags()).filter((tag) => orderOf(tag) !== undefined);
    const sorted = tags.toSorted((left, right) => compare(right, left) ?? 0);
    const above = sorted.filter((tag) => (orderOf(tag) ?? 0) >= 0);
    if (above.length > maxTags)
        return undefined;
    const names = async (tag) => (await (0,registry_tag/* digestOfTag */.qy)(repository, tag, digest)) === digest;
    const naming = await (0,concurrency/* mapBounded */.y)(above, maxReads, names);
    const higher = above.find((_one, at) => naming[at]);
    if (higher !== undefined)
        return higher;
    for (const one of sorted.slice(above.length, above.length + maxTags)) {
        if (await names(one))
            return one;
    }
    const manifest = await repository.manifest(digest);
    const said = manifest && (0,registry_manifest/* contentOf */.$E)(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
    return said === undefined || orderOf(said) === undefined ? undefined : said;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/floating.js








/**
 * Expands the patterns for one version. Names made of the version's numbers are of releases alone.
 *
 * @throws UsageError for a name that is no tag, or that is a version itself
 */
function floatingNames(patterns, tag, environment) {
    const version = (0,naming/* versionOfTag */.mx)(tag);
    const names = new Set();
    for (const pattern of patterns) {
        const numbered = /\{(?:major|minor|patch)\}/.test(pattern);
        if (numbered && (version === undefined || !(0,semver/* isRelease */.MU)(version)))
            continue;
        const name = pattern.replaceAll(/\{([^{}]*)\}/g, (_all, word) => floating_valueOf(word, version, environment, pattern));
        if (!(0,tag_name/* isTag */.d)(name) || (0,naming/* versionOfTag */.mx)(name) !== undefined) {
            throw new errors/* UsageError */.eb({
                code: 'invalid-floating-tag',
                expected: 'floating tags such as latest or {major}.{minor}',
                found: `"${pattern}", which ${(0,tag_name/* isTag */.d)(name) ? 'is a version: those never move' : 'is no tag'}`,
            });
        }
        if (name !== tag)
            names.add(name);
    }
    return [...names];
}
function floating_valueOf(word, version, environment, pattern) {
    const known = {
        major: version?.major,
        minor: version?.minor,
        patch: version?.patch,
        environment,
    };
    const value = Object.hasOwn(known, word) ? known[word] : undefined;
    if (value !== undefined)
        return String(value);
    throw new errors/* UsageError */.eb({
        code: 'invalid-floating-tag',
        where: `the floating tag "${pattern}"`,
        expected: '{major}, {minor}, {patch} or, in a flow, {environment}',
        found: `{${word}}`,
    });
}
/**
 * Reads the state of the floating tags.
 *
 * @throws RefusedError for one that names another artifact and may not move, or whose move is not proven to be forward
 */
async function planFloating(names, rule, repository, tag, digest) {
    const planned = [];
    for (const name of names) {
        const found = await (0,registry_tag/* digestOfTag */.qy)(repository, name, digest);
        if (found === undefined)
            planned.push({ tag: name, action: 'set' });
        else if (found === digest)
            planned.push({ tag: name, action: 'present' });
        else
            planned.push(await planMove(name, found, { ...rule, repository, tag, digest }));
    }
    return planned;
}
async function planMove(name, found, move) {
    const { allowMove, repository, tag, digest } = move;
    const where = `${repository.name}:${name} is ${(0,registry_digest/* shortDigest */.VK)(found)}`;
    if (!allowMove.some((pattern) => fits(pattern, name))) {
        throw new errors/* RefusedError */.fk({
            code: 'tag-would-move',
            where,
            expected: 'a pattern of "allow-move" that names it',
            found: `none, and it would move to ${(0,registry_digest/* shortDigest */.VK)(digest)}`,
            fix: 'add one, or leave the tag out of "floating"',
        });
    }
    const known = (await orderByName(found, move)) ?? (await orderByEntry(found, move));
    if (known === undefined) {
        throw new errors/* RefusedError */.fk({
            code: 'floating-unproven',
            where,
            expected: 'a version tag of it, or org.opencontainers.image.version in its manifest',
            found: `nothing that shows that ${tag} is higher`,
            fix: 'set the tag by hand once',
        });
    }
    const holder = { digest: found, version: known.version };
    return { tag: name, action: known.order > 0 ? 'move' : 'stays', holder };
}
async function orderByName(found, { scheme, repository, tag }) {
    const { compare } = schemes/* versionSchemes */.r[scheme];
    const theirs = await versionOfArtifact(repository, found, tag, { compare });
    const order = theirs === undefined ? undefined : compare(tag, theirs);
    if (theirs === undefined || order === undefined)
        return undefined;
    const version = (0,naming/* versionOfTag */.mx)(theirs);
    return { version: version === undefined ? theirs : (0,semver/* formatVersion */.qh)(version), order };
}
async function orderByEntry(found, { order, digest }) {
    const known = await order?.(digest, found);
    return known === undefined ? undefined : { version: (0,registry_digest/* shortDigest */.VK)(found), order: known };
}
/** Sets and moves the planned tags, each read again right before and after. Returns whether anything changed. */
async function setFloating(planned, repository, manifest) {
    let changed = false;
    for (const { tag, action, holder } of planned) {
        if (action === 'present' || action === 'stays')
            continue;
        const { digest } = manifest.descriptor;
        const now = await (0,registry_tag/* digestOfTag */.qy)(repository, tag, digest);
        if (now === digest)
            continue;
        if (now !== holder?.digest) {
            throw new errors/* RefusedError */.fk({
                code: 'tag-would-move',
                where: `${repository.name}:${tag}`,
                expected: holder === undefined ? 'no tag, as a moment ago' : `${(0,registry_digest/* shortDigest */.VK)(holder.digest)}, as a moment ago`,
                found: now === undefined ? 'none, because another run moved it' : `${(0,registry_digest/* shortDigest */.VK)(now)} of another run`,
                fix: 'run again',
            });
        }
        await (0,registry_tag/* putTag */.go)(repository, tag, manifest);
        changed = true;
    }
    return changed;
}
/** `*` stands for any characters, none included. Linear in the name for each part between stars. */
function fits(pattern, name) {
    const [head = '', ...parts] = pattern.split('*');
    const tail = parts.pop();
    if (tail === undefined)
        return pattern === name;
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
        return false;
    const end = name.length - tail.length;
    let from = head.length;
    for (const part of parts) {
        const at = name.indexOf(part, from);
        if (at < 0 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
}


/***/ }),

/***/ 66125:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ destinationTag),
/* harmony export */   MM: () => (/* binding */ takesChannel),
/* harmony export */   mx: () => (/* binding */ versionOfTag)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16905);



/**
 * Finds the tag that the artifact gets at the destination: its own, or `target-version`. A version is a promise about
 * content, so an artifact of one core (1.4.0) is never named another (1.6.0).
 *
 * @throws UsageError where it has no tag to keep, RefusedError for a name that is not its own to bear
 */
function destinationTag(request, source) {
    const tag = request.target ?? source.tag;
    if (tag === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'version-missing',
            expected: 'the input "target-version": the artifact has no tag that it could keep at the destination',
            found: 'none',
        });
    }
    if (tag !== source.tag)
        refuseOtherName(request, source, tag);
    if (request.kind === 'promotion')
        requireChannel(request.to, tag, request.application.name);
    return tag;
}
function refuseOtherName(request, source, target) {
    const isPinned = request.digest !== undefined || (request.kind === 'copy' && request.source.digest !== undefined);
    const [ours, theirs] = [source.tag, target].map((tag) => (tag === undefined ? undefined : versionOfTag(tag)));
    if (ours !== undefined && theirs !== undefined) {
        if ((0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCores */ .Ou)(ours, theirs) !== 0)
            throw otherCore(source, target);
        return;
    }
    // Between references both names are in view; along a flow one of them comes from Git.
    if (isPinned || request.kind === 'copy')
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'expect-digest-missing',
        where: `target-version ${target}`,
        expected: `"expect-digest" beside it, because ${source.tag ?? 'the artifact'} has no version to compare it with`,
        found: 'none',
        fix: `add --expect-digest ${source.digest}`,
    });
}
function otherCore({ tag = '', digest }, target) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'other-version',
        where: `target-version ${target}`,
        expected: `another name of ${tag.split(/[-+_]/, 1)[0]}`,
        found: `${target} for ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}, which is ${tag}`,
        fix: 'build that version; only the part after the dash may change on the way',
    });
}
/** Returns the version that a tag says, with or without a `v`; undefined for a tag that is no version. */
function versionOfTag(tag) {
    return (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(tag.replace(/^v(?=\d)/, '').replaceAll('_', '+'));
}
/**
 * Returns the channel that a version is of: `release`, the first word of its prerelease (`dev`, `rc`, `beta`),
 * `prerelease` where that is a number, and `other` for a tag that is no version. KubeRocketCI's SNAPSHOT is `dev`.
 */
function channelOf(tag) {
    const version = versionOfTag(tag);
    if (version === undefined)
        return 'other';
    const [first] = version.prerelease;
    if (first === undefined)
        return 'release';
    const [word] = /^[a-z]+/.exec(first.toLowerCase()) ?? ['prerelease'];
    return word === 'snapshot' ? 'dev' : word;
}
/** Whether a version is of a channel that the environment takes. */
function takesChannel({ tier, channels }, tag) {
    const channel = channelOf(tag);
    return channels === undefined ? takes[tier](channel) : channels.includes(channel);
}
/** @throws RefusedError for a version of a channel that stops before the environment */
function requireChannel(environment, tag, application) {
    if (takesChannel(environment, tag))
        return;
    const channel = channelOf(tag);
    const { name, tier, channels } = environment;
    const accepted = channels === undefined ? words[tier] : channels.join(', ');
    const rule = channels === undefined ? `${accepted}, by its tier ${tier}` : accepted;
    const example = channel === 'other' ? '' : `, such as ${nextName(tag, channel, accepted)}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'channel-closed',
        where: `${application} cannot enter ${name} as ${tag}`,
        expected: rule,
        found: `the channel ${channel}`,
        fix: `give the same digest its next name in the input "target-version"${example}`,
    });
}
const takes = {
    development: () => true,
    testing: () => true,
    uat: (channel) => channel !== 'dev',
    staging: (channel) => channel !== 'dev',
    production: (channel) => channel === 'release' || channel === 'other',
};
const words = {
    development: 'every version',
    testing: 'every version',
    uat: 'release candidates and releases',
    staging: 'release candidates and releases',
    production: 'releases alone',
};
function nextName(tag, channel, accepted) {
    const version = versionOfTag(tag);
    const core = version === undefined ? '1.2.3' : `${version.major}.${version.minor}.${version.patch}`;
    return channel === 'dev' && accepted.includes('candidates') ? `${core}-rc.1` : core;
}


/***/ }),

/***/ 92102:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   Jo: () => (/* binding */ planPlace),
/* harmony export */   fn: () => (/* binding */ everyPart),
/* harmony export */   ns: () => (/* binding */ planReplicas)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12985);
/* harmony import */ var _registry_copy_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93747);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28258);
/* harmony import */ var _registry_tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75884);
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9394);






/**
 * Compares a place with the artifact; changes nothing.
 *
 * @throws RefusedError where a tag would move that must not, RemoteError
 */
async function planPlace({ reference, tag, looked }, source, { floating, attachments }, registries) {
    const [there, here] = [registries.open(reference), registries.open(source.repository)];
    // Both only read, and a registry may be far away.
    const [state, copy] = await Promise.all([
        (0,_registry_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .tagState */ .s$)(there, tag, source.digest, looked),
        (0,_registry_copy_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planCopy */ .n4)(here, source.manifest ?? source.digest, there, { policy: attachments, isRecord: _records_records_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecordType */ .sN }),
    ]);
    return {
        destination: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pointAt */ .sd)(reference),
        tag,
        tagState: state,
        floating: await (0,_floating_js__WEBPACK_IMPORTED_MODULE_5__/* .planFloating */ .Yj)(floating.names, floating, there, tag, source.digest),
        copy,
    };
}
/**
 * Plans further places that get the artifact, from the same read of the source. `own` is the destination proper, whose
 * tag and floating tags go to replicas that name no tag.
 *
 * @throws UsageError for a place that is named twice, RefusedError, RemoteError
 */
async function planReplicas(references, source, own, registries) {
    refuseTwice([own.reference, ...references]);
    const plans = [];
    for (const reference of references) {
        const floating = reference.tag === undefined ? own.rules.floating : { ...own.rules.floating, names: [] };
        const rules = { ...own.rules, floating };
        plans.push(await planPlace({ reference, tag: reference.tag ?? own.tag }, source, rules, registries));
    }
    return plans;
}
function refuseTwice(references) {
    const names = references.map((reference) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pointAt */ .sd)(reference)));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'destination-twice',
        expected: 'each place once in "destination" and "replicas"',
        found: `${twice} twice`,
    });
}
/** Whether a promotion has nothing left to write: parts, tags and records are there, in every place. */
function isDone(own) {
    const { record, replicas } = own;
    const recorded = record === undefined || (record.present !== undefined && replicas.every((one) => one.recorded));
    return [own, ...replicas].every(isThere) && recorded;
}
/** Whether a place has all parts of the artifact, its tag and the tags that follow. */
function isThere(place) {
    const { copy, floating } = place;
    const held = everyPart(copy).every(({ action }) => action === 'present' || action === 'elsewhere');
    const found = copy.attachments.every((one) => one.kind === 'referrer' || one.action === 'present');
    const followed = floating.every(({ action }) => action === 'present' || action === 'stays');
    return place.tagState === 'present' && followed && held && found;
}
/** Layers, configurations and manifests of a copy. */
function everyPart({ blobs, manifests }) {
    return [...blobs, ...manifests.flat()];
}


/***/ }),

/***/ 33511:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/steps/promote/context.js + 1 modules
var promote_context = __webpack_require__(89879);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/version/schemes.js
var schemes = __webpack_require__(20429);
// EXTERNAL MODULE: ./lib/src/steps/promote/naming.js
var naming = __webpack_require__(66125);
;// CONCATENATED MODULE: ./lib/src/steps/promote/newest.js








const maxReads = 8;
/** Images whose times are read. */
const maxDated = 500;
const maxDepth = 4;
const maxConfigurationBytes = 1024 * 1024;
/** Builds that can be repeated write such times: 1970, or 1980 for the oldest time of a ZIP. */
const oldestTime = Date.UTC(1981, 0, 1);
/**
 * Yields the tags of the versions that the first environment takes, the newest first. The flow's scheme orders them by
 * their names; what names do not order (builds of one day, branches, short shas) is ordered by the time at which each
 * image was made.
 *
 * @throws RefusedError where two images have one time, or one has none that tells anything
 */
async function* newestVersions(repository, { flow, to }, now) {
    const tags = (await repository.tags()).filter((tag) => (0,naming/* takesChannel */.MM)(to, tag) && !isFloating(tag, flow));
    const lines = linesOf(tags, flow).map((ranks) => inLine(ranks, repository, now));
    const [only, ...others] = lines;
    if (only === undefined)
        return;
    yield* others.length === 0 ? only : merged(lines, repository, now);
}
/** Groups tags into lines, and each line into ranks, the highest first; names give no order within a rank. */
function linesOf(tags, { versions }) {
    const { compare, lineOf } = schemes/* versionSchemes */.r[versions];
    const lines = new Map();
    for (const tag of tags) {
        const line = lineOf(tag);
        if (line !== undefined)
            lines.set(line, [...(lines.get(line) ?? []), tag]);
    }
    return [...lines.values()].map((line) => {
        const ranks = [];
        for (const tag of line.toSorted((left, right) => compare(right, left) ?? 0)) {
            const [first] = ranks.at(-1) ?? [];
            if (first !== undefined && (compare(first, tag) ?? 0) === 0)
                ranks.at(-1)?.push(tag);
            else
                ranks.push([tag]);
        }
        return ranks;
    });
}
/** Tags that the flow moves name no version. */
function isFloating(tag, { environments }) {
    return environments.some(({ name, tags }) => tags.floating.some((pattern) => pattern.replaceAll('{environment}', name) === tag));
}
async function* inLine(ranks, repository, now) {
    for (const rank of ranks) {
        if (rank.length === 1) {
            yield* rank;
            continue;
        }
        const dated = await datedOf(rank, repository, now);
        yield* newestOf(dated, repository).map(({ tag }) => tag);
    }
}
/** Merges lines by the times of their next tags; within a line the names give the order. */
async function* merged(lines, repository, now) {
    const heads = new Map();
    const firsts = await (0,concurrency/* mapBounded */.y)(lines, maxReads, async (line) => [line, await nextOf(line)]);
    const tags = firsts.flatMap(([line, tag]) => (tag === undefined ? [] : [{ line, tag }]));
    const dated = await datedOf(tags.map(({ tag }) => tag), repository, now);
    for (const { line, tag } of tags) {
        const image = dated.find((one) => one.tag === tag);
        if (image !== undefined)
            heads.set(line, image);
    }
    while (heads.size > 0) {
        const [newest] = newestOf([...heads.values()], repository);
        const [line] = [...heads].find(([, image]) => image === newest) ?? [];
        if (newest === undefined || line === undefined)
            return;
        yield newest.tag;
        heads.delete(line);
        const tag = await nextOf(line);
        const [image] = tag === undefined ? [] : await datedOf([tag], repository, now);
        if (image !== undefined)
            heads.set(line, image);
    }
}
async function nextOf(line) {
    const next = await line.next();
    return next.done === true ? undefined : next.value;
}
/** Sorts images by time, the newest first, and each once. @throws RefusedError for two images of one time */
function newestOf(images, repository) {
    const once = images.filter(({ digest }, at) => images.findIndex((image) => image.digest === digest) === at);
    const sorted = once.toSorted((left, right) => right.time - left.time);
    const at = sorted.findIndex(({ time }, index) => time === sorted[index + 1]?.time);
    const [one, other] = sorted.slice(at, at + 2);
    if (at < 0 || one === undefined || other === undefined)
        return sorted;
    throw unordered(repository, `${one.tag} and ${other.tag}, both made at ${new Date(one.time).toISOString()}`);
}
async function datedOf(tags, repository, now) {
    if (tags.length > maxDated)
        throw unordered(repository, `${tags.length} that only their times could order, more than the ${maxDated} read`);
    const read = await (0,concurrency/* mapBounded */.y)(tags, maxReads, (tag) => datedImage(tag, repository));
    const images = read.filter((image) => image !== undefined);
    const odd = images.find(({ time }) => !(time >= oldestTime && time <= now.getTime() + chain/* maxSkewMs */.vg));
    if (odd === undefined)
        return images;
    const said = Number.isNaN(odd.time) ? 'without a time' : `made at ${new Date(odd.time).toISOString()}`;
    throw unordered(repository, `${odd.tag}, ${said}`);
}
function unordered(repository, found) {
    return new errors/* RefusedError */.fk({
        code: 'order-unproven',
        where: repository.name,
        expected: 'images that their names or the times of their builds put in order',
        found,
        fix: 'name the "version", or let the build write org.opencontainers.image.created',
    });
}
/** Undefined for a tag that has gone since it was listed. */
async function datedImage(tag, repository) {
    const manifest = await repository.manifest(tag);
    if (manifest === undefined)
        return undefined;
    return { tag, digest: manifest.descriptor.digest, time: await timeOf(manifest, repository) };
}
/** When the image was made, by its annotation or its configuration; NaN where neither says. */
async function timeOf(manifest, repository, depth = 0) {
    if (manifest === undefined || depth > maxDepth)
        return Number.NaN;
    const { annotations, blobs, manifests } = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    const said = annotations?.['org.opencontainers.image.created'];
    if (said !== undefined)
        return Date.parse(said);
    const [child] = manifests;
    if (child !== undefined)
        return timeOf(await repository.manifest(child.digest), repository, depth + 1);
    const [configuration] = blobs;
    if (configuration === undefined || configuration.size > maxConfigurationBytes)
        return Number.NaN;
    return createdIn(await (0,blob_bytes/* bytesOfBlob */.s)(repository, configuration));
}
function createdIn(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const created = (0,json_path/* isRecord */.u4)(json) ? json['created'] : undefined;
        return typeof created === 'string' ? Date.parse(created) : Number.NaN;
    }
    catch {
        return Number.NaN;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/order.js



/**
 * Compares two images of an application: by their names where the flow's scheme orders them, else by when each entered
 * the environment first. Negative where `left` is older; undefined where nothing shows an order.
 */
async function compareImages(left, right, place, context) {
    if (left.digest !== undefined && left.digest === right.digest)
        return 0;
    const { compare } = schemes/* versionSchemes */.r[place.flow.versions];
    const byName = left.tag === undefined || right.tag === undefined ? undefined : compare(left.tag, right.tag);
    if (byName !== undefined || left.digest === undefined || right.digest === undefined)
        return byName;
    return compareEntries(left.digest, right.digest, place, context);
}
/**
 * Compares two digests by their first entry into an environment: by its chain of records, else by the commits of the
 * GitOps repository that named them. No clock of an image counts, which costs a builder nothing.
 */
async function compareEntries(left, right, place, context) {
    const [ours, theirs] = [await firstEntry(left, place, context), await firstEntry(right, place, context)];
    if (ours !== undefined && theirs !== undefined)
        return (0,chain/* compareRecords */.aB)(ours, theirs);
    const { application, environment, flow } = place;
    const history = await (await context.gitops(flow)).history({ application, environment });
    const [here, there] = [firstNamed(left, history), firstNamed(right, history)];
    return here === undefined || there === undefined ? undefined : there - here;
}
/** As `compareEntries`, for an artifact that is about to enter: one that never did is newer than one that has. */
async function compareArrival(ours, theirs, place, context) {
    const known = await compareEntries(ours, theirs, place, context);
    if (known !== undefined || (await hasEntered(ours, place, context)))
        return known;
    return (await hasEntered(theirs, place, context)) ? 1 : undefined;
}
async function hasEntered(digest, place, context) {
    if ((await firstEntry(digest, place, context)) !== undefined)
        return true;
    const { application, environment, flow } = place;
    return firstNamed(digest, await (await context.gitops(flow)).history({ application, environment })) !== undefined;
}
async function firstEntry(digest, { flow, application, environment }, context) {
    if (flow.records === undefined)
        return undefined;
    const entry = { digest, application: application.name, environment: environment.name };
    const location = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
    const entries = await (await context.ledger(flow)).entries(entry, location);
    return (0,chain/* newestFirst */.ll)(entries).at(-1)?.promotion;
}
/** How many states ago Git named a digest for the first time; undefined where it never did, as far as it is known. */
function firstNamed(digest, { states }) {
    const at = states.findLastIndex(({ image }) => image.digest === digest);
    return at < 0 ? undefined : at;
}

// EXTERNAL MODULE: ./lib/src/steps/promote/entrance.js + 1 modules
var promote_entrance = __webpack_require__(35500);
// EXTERNAL MODULE: ./lib/src/steps/promote/floating.js + 1 modules
var promote_floating = __webpack_require__(9394);
// EXTERNAL MODULE: ./lib/src/steps/promote/place.js
var place = __webpack_require__(92102);
// EXTERNAL MODULE: ./lib/src/steps/promote/record.js
var promote_record = __webpack_require__(58092);
// EXTERNAL MODULE: ./lib/src/steps/promote/running.js
var promote_running = __webpack_require__(15626);
// EXTERNAL MODULE: ./lib/src/steps/promote/source.js
var promote_source = __webpack_require__(70324);
;// CONCATENATED MODULE: ./lib/src/steps/promote/promotion.js










/**
 * Plans one promotion: the artifact, its name at the destination, the verdict that lets it in, the missing parts, and
 * the record. Reads Git and both registries and changes nothing.
 *
 * @throws UsageError, RefusedError, RemoteError
 */
async function planPromotion(request, context) {
    const { registries } = context.ports;
    const reference = destinationOf(request);
    const looked = lookAhead(request, reference, context);
    const source = await (0,promote_source/* sourceOf */.v)(request, context);
    const tag = (0,naming/* destinationTag */.$V)(request, source);
    const rules = { floating: floatingRule(request, tag, context), attachments: request.attachments };
    const own = await (0,place/* planPlace */.Jo)({ reference, tag, looked }, source, rules, registries);
    const record = await (0,promote_record/* planRecord */.x1)(request, { source, destination: reference, tag }, context);
    const entrance = await (0,promote_entrance/* planEntrance */.e)(request, source, reference, context);
    const replicas = await (0,place/* planReplicas */.ns)(request.replicas, source, { reference, tag, rules }, registries);
    const plan = {
        ...own,
        ...namesOf(request, source),
        source: source.repository,
        sourceTag: source.tag,
        digest: source.digest,
        replicas: await (0,promote_record/* recordedReplicas */.y_)(request, { replicas, digest: source.digest, record }, context),
        record,
        entrance,
    };
    return (0,place/* isDone */.$L)(plan) ? { ...plan, named: await otherInGit(request, source, context) } : plan;
}
/** Name of the other image that Git has in the environment: a registry that has an artifact deploys nothing. */
async function otherInGit(request, { digest }, context) {
    if (request.kind === 'copy')
        return undefined;
    try {
        const image = await (0,promote_running/* imageIn */.L)(request.to, request, context);
        if (image?.digest === digest)
            return undefined;
        return image?.tag ?? image?.digest ?? 'nothing';
    }
    catch (error) {
        // Only the message depends on it.
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
function namesOf(request, { environments }) {
    const { customValues } = request;
    if (request.kind === 'copy')
        return { application: request.application, from: undefined, to: undefined, rollback: false, customValues };
    const { application, to } = request;
    const rollback = request.kind === 'rollback';
    const from = rollback ? to.name : environments[0]?.name;
    return { application: application.name, from, to: to.name, rollback, customValues };
}
function destinationOf(request) {
    if (request.kind === 'copy')
        return request.destination;
    return (0,reference/* parseLocation */.zS)(request.to.registry, request.application.image);
}
/** A tag that is known before the artifact is read together with it: a registry may be far away. */
function lookAhead({ kind, target }, reference, { ports }) {
    if (kind !== 'copy' || target === undefined)
        return undefined;
    const looked = ports.registries.open(reference).resolve(target);
    // The waiter gets the error; an earlier refusal has a reason of its own.
    looked.catch(() => { });
    return looked;
}
/** Floating tags of the flow and of the run; the flow, where there is one, decides which may move. */
function floatingRule(request, tag, context) {
    const { floating } = request;
    if (request.kind === 'copy')
        return { names: (0,promote_floating/* floatingNames */.du)(floating, tag, undefined), allowMove: request.allowMove, scheme: 'semver' };
    const { flow, application, to } = request;
    const { versions: scheme } = flow;
    if (request.kind === 'rollback')
        return { names: [], allowMove: [], scheme };
    return {
        names: (0,promote_floating/* floatingNames */.du)([...to.tags.floating, ...floating], tag, to.name),
        allowMove: to.tags.allowMove,
        scheme,
        order: (ours, theirs) => compareArrival(ours, theirs, { flow, application, environment: to }, context),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/automatic.js










/**
 * Plans a run without a person: for each application the image of the environment before, or the newest version
 * built for the first one. An application with nothing to promote is left out; a refusal is that application's alone.
 */
async function planAutomatic(request, context) {
    const decided = await (0,concurrency/* mapBounded */.y)(request.applications, promote_context/* maxPromotions */.J, (application) => decide(promotionOf(application, request), context));
    return {
        promotions: decided.filter((one) => 'copy' in one),
        left: decided.filter((one) => 'why' in one),
        refused: decided.filter((one) => 'error' in one),
    };
}
function promotionOf(application, { flow, to, options }) {
    return { ...options, kind: 'promotion', flow, application, to, before: (0,graph/* beforeOf */.v8)(flow, to.name), built: undefined };
}
async function decide(request, context) {
    const { name } = request.application;
    try {
        return await candidate(request, context);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return nothingYet.has(error.code) ? { application: name, why: error.message } : { name, error };
    }
}
/** Refusals that mean that there is nothing to promote yet, which is no failure of such a run. */
const nothingYet = new Set([
    'environment-skipped',
    'channel-closed',
    'verdict-missing',
    'verdict-closed',
    'verdict-expired',
    'verdict-other-policy',
    'verdict-other-environment',
]);
/**
 * Leaves an application out whose environment before went back: a rollback there is none here. Of several environments
 * of which one is enough, those that went back are passed over, and one that is ahead is taken first.
 */
async function ahead(request, context) {
    const { all, any } = request.before;
    const ours = await (0,promote_running/* imageIn */.L)(request.to, request, context);
    if (ours === undefined)
        return request;
    const required = await waysFrom(all, ours, request, context);
    const lower = required.find(isLower);
    if (lower !== undefined)
        return omission(request, ours, lower);
    const ways = await waysFrom(any, ours, request, context);
    const open = ways.filter((way) => !isLower(way));
    const [closed] = ways;
    if (open.length === 0 && closed !== undefined)
        return omission(request, ours, closed);
    const first = open.toSorted((left, right) => Math.sign(right.order ?? 0) - Math.sign(left.order ?? 0));
    return { ...request, before: { all, any: first.map(({ environment }) => environment) } };
}
function waysFrom(environments, ours, { flow, application }, context) {
    return (0,concurrency/* mapBounded */.y)(environments, promote_context/* maxPromotions */.J, async (environment) => {
        const image = await (0,promote_running/* imageIn */.L)(environment, { flow, application }, context);
        const place = { flow, application, environment };
        return { environment, image, order: image && (await compareImages(image, ours, place, context)) };
    });
}
function isLower({ order }) {
    return order !== undefined && order < 0;
}
function omission({ application, to }, ours, { environment, image }) {
    const why = `${to.name} runs ${nameOf(ours)}, which is newer than the ${nameOf(image)} of ${environment.name}`;
    return { application: application.name, why };
}
function nameOf(image) {
    return image?.tag ?? (image?.digest === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(image.digest));
}
/** Tried from the newest on: a version that the gate has not opened for yet is passed over. */
const maxTries = 10;
async function candidate(request, context) {
    const { to, application } = request;
    if (request.before.all.length + request.before.any.length > 0) {
        const found = await ahead(request, context);
        return 'why' in found ? found : planPromotion(found, context);
    }
    const repository = context.ports.registries.open((0,reference/* parseLocation */.zS)(to.registry, application.image));
    let passedOver;
    let tries = 0;
    for await (const version of newestVersions(repository, request, context.ports.clock.now())) {
        try {
            return await planPromotion({ ...request, version }, context);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg) || !nothingYet.has(error.code))
                throw error;
            passedOver ??= error;
        }
        tries += 1;
        if (tries === maxTries)
            break;
    }
    const why = passedOver?.message ?? `${repository.name} holds no version that ${to.name} takes`;
    return { application: application.name, why };
}

// EXTERNAL MODULE: ./lib/src/steps/promote/capabilities.js
var capabilities = __webpack_require__(16171);
// EXTERNAL MODULE: ./lib/src/steps/promote/failures.js
var failures = __webpack_require__(6610);
// EXTERNAL MODULE: ./lib/src/steps/promote/resolve.js
var resolve = __webpack_require__(19893);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/steps/promote/request/inputs.js
var request_inputs = __webpack_require__(41654);
;// CONCATENATED MODULE: ./lib/src/steps/promote/request/artifact.js





/**
 * Parses one artifact's way: between references, along the flow, or back.
 *
 * @throws UsageError for inputs that do not go together, RefusedError for a way that leaves the order of the flow
 */
function artifactRequest(inputs, flow) {
    const { to } = inputs;
    return to === undefined || flow === undefined ? copyRequest(inputs) : flowRequest(inputs, { flow, to });
}
/** @throws UsageError unless both ends are given and nothing that needs a flow. */
function copyRequest(inputs) {
    const { source, destination } = inputs;
    refuseFlowInputs(inputs);
    if (source === undefined || destination === undefined) {
        const missing = source === undefined ? 'source' : 'destination';
        throw new errors/* UsageError */.eb({
            code: `${missing}-missing`,
            expected: 'an environment of the flow in "to", or references in "source" and "destination"',
            found: `no "${missing}"`,
        });
    }
    const options = (0,request_inputs/* optionsOf */.cz)(inputs);
    const { tag, ...place } = (0,reference.parseReference)(destination, { what: 'destination', pointing: 'tag' });
    if (tag !== undefined && options.target !== undefined && tag !== options.target) {
        throw new errors/* UsageError */.eb({
            code: 'two-versions',
            where: 'the inputs "destination" and "target-version"',
            expected: 'one tag for the destination',
            found: `${tag} and ${options.target}`,
        });
    }
    return {
        ...options,
        kind: 'copy',
        application: inputs.application,
        source: (0,request_inputs/* parseSource */.PJ)(source, options.version),
        destination: place,
        target: tag ?? options.target,
        allowMove: inputs['allow-move'],
    };
}
function refuseFlowInputs({ from, rollback, auto }) {
    const beside = auto ? 'auto' : rollback ? 'rollback' : from === undefined ? undefined : 'from';
    if (beside === undefined)
        return;
    throw new errors/* UsageError */.eb({
        code: 'to-missing',
        expected: `the input "to" beside "${beside}": the environment of the flow that it is about`,
        found: 'none',
    });
}
function flowRequest(inputs, { flow, to }) {
    const way = { flow, application: applicationIn(flow, inputs), to: (0,questions/* environmentOf */.p7)(flow, to) };
    refuseReferences(inputs, way);
    (0,questions/* requirePromoted */.gb)(flow, way.application, way.to);
    return inputs.rollback ? rollbackRequest(inputs, way) : promotionRequest(inputs, way);
}
function applicationIn(flow, { application }) {
    if (application !== undefined)
        return (0,questions/* applicationOf */.KM)(flow, application);
    throw new errors/* UsageError */.eb({
        code: 'application-missing',
        where: flow.file,
        expected: 'the input "application"',
        found: 'none',
        fix: `name one of ${flow.applications.map(({ name }) => name).join(', ')}`,
    });
}
/** Refuses inputs that the flow decides, places and movable tags: a run could otherwise allow itself anything. */
function refuseReferences({ destination, 'allow-move': allowMove }, { flow, to }) {
    if (destination !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'destination-not-free',
            expected: '"to" or "destination"',
            found: 'both',
            fix: `leave "destination" out: the flow says where ${to.name} has its images`,
        });
    }
    if (allowMove.length > 0) {
        throw new errors/* UsageError */.eb({
            code: 'allow-move-not-free',
            where: 'the input "allow-move"',
            expected: 'references, without a flow',
            found: `the environment ${to.name}`,
            fix: `put "tags: { allow-move: […] }" into ${flow.file}`,
        });
    }
}
function promotionRequest(inputs, way) {
    const { flow, application, to } = way;
    const { from, source } = inputs;
    const first = from === undefined ? undefined : (0,questions/* environmentOf */.p7)(flow, from);
    if (first !== undefined)
        refuseDetour(way, first);
    const before = takenFrom((0,graph/* beforeOf */.v8)(flow, to.name), first);
    const [taken] = [...before.all, ...before.any];
    if (taken !== undefined && source !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'source-not-free',
            where: 'the input "source"',
            found: `${to.name} takes what runs in ${taken.name}`,
            fix: 'leave "source" out; "expect-digest" says what must run there',
        });
    }
    const options = (0,request_inputs/* optionsOf */.cz)(inputs);
    if (taken === undefined && source === undefined && options.version === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'source-missing',
            where: to.name,
            expected: 'the input "version" or "source", because the first environment takes what was built',
            found: 'neither',
        });
    }
    const built = source === undefined ? undefined : (0,request_inputs/* parseSource */.PJ)(source, options.version);
    return { ...options, kind: 'promotion', flow, application, to, before, built };
}
/** Puts the environment that a run takes the artifact `from` first; of those of which one must run it, it is the one. */
function takenFrom({ all, any }, from) {
    if (from === undefined)
        return { all, any };
    const isFrom = ({ name }) => name === from.name;
    if (!all.some(isFrom))
        return { all, any: [from] };
    return { all: all.toSorted((left, right) => Number(isFrom(right)) - Number(isFrom(left))), any };
}
function rollbackRequest(inputs, { flow, application, to }) {
    const { from, source, 'target-version': target } = inputs;
    const foreign = source !== undefined ? 'source' : from !== undefined && from !== to.name ? 'from' : undefined;
    const other = foreign ?? (target === undefined ? undefined : 'target-version');
    if (other !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'rollback-not-from-elsewhere',
            where: `the input "${other}"`,
            found: `a rollback is to what ran in ${to.name} itself, under the name that it had`,
            fix: 'leave it out',
        });
    }
    const options = (0,request_inputs/* optionsOf */.cz)(inputs);
    if (options.version === undefined && options.digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'rollback-to-nothing',
            expected: `the input "version" or "expect-digest": what ${to.name} is to go back to`,
            found: 'neither',
            fix: `krci-deploy history --application ${application.name} lists what ran there`,
        });
    }
    if (flow.records === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'rollback-without-records',
            where: flow.file,
            expected: `"records", which show what ran in ${to.name}`,
            found: 'none',
            fix: 'promote the version forward again, or add "records"',
        });
    }
    return { ...options, kind: 'rollback', flow, application, to };
}
function refuseDetour({ flow, application, to }, from) {
    if ((0,graph/* predecessorsOf */.A6)(flow, to.name).some(({ name }) => name === from.name))
        return;
    const where = `${application.name} from ${from.name} to ${to.name}`;
    if (!(0,graph/* leadsTo */.Rs)(flow, from.name, to.name)) {
        throw new errors/* RefusedError */.fk({
            code: 'backward-move',
            where,
            found: from.name === to.name ? 'they are the same' : `${from.name} does not come before ${to.name} in ${flow.name}`,
            fix: 'a promotion only goes forward; "rollback" goes back',
        });
    }
    const between = (0,graph/* ancestorsOf */.Gw)(flow, to.name).filter(({ name }) => (0,graph/* leadsTo */.Rs)(flow, from.name, name));
    const names = between.map(({ name }) => name);
    throw new errors/* RefusedError */.fk({
        code: 'environment-skipped',
        where,
        found: `${names.join(', ')} ${names.length === 1 ? 'comes' : 'come'} between`,
        fix: `promote it to ${names[0]} first`,
    });
}

// EXTERNAL MODULE: ./lib/src/steps/promote/request/set-file.js
var set_file = __webpack_require__(95050);
;// CONCATENATED MODULE: ./lib/src/steps/promote/request/parse.js






/**
 * Parses the inputs of a run into a request. Every combination of inputs that is refused is refused here; code that
 * follows takes the request and never looks at an input.
 *
 * @throws UsageError for inputs that do not go together, RefusedError for a way that leaves the order of the flow
 */
async function parseRequest(inputs, ports) {
    const flow = await flowFor(inputs, ports);
    if (inputs.resolve)
        return parseResolution(inputs, flow);
    if (inputs['plan-matrix'])
        return parseWave(inputs, flow);
    if (inputs.auto)
        return parseAutomatic(inputs, flow);
    const { application: applications, set, ...common } = inputs;
    if (set !== undefined) {
        refuseSingle(inputs, request_inputs/* entryInputs */.gA, `say it for each promotion in ${set}`);
        if (applications.length > 0)
            throw conflict('set', 'application', 'leave "application" out: the file names them');
        const entries = await (0,set_file.readSet)(set, { ...common, application: undefined }, ports.files);
        return { kind: 'set', requests: requestsOf(entries, flow) };
    }
    const [first, ...others] = applications;
    if (others.length === 0)
        return artifactRequest({ ...common, application: first }, flow);
    refuseSingle(inputs, request_inputs/* singleInputs */.u0, 'say it for each application in a file, with "set"');
    refuseTwice(applications);
    const entries = applications.map((application) => Object.assign({ application }, common));
    return { kind: 'set', requests: requestsOf(entries, flow) };
}
/** A flow file that was named is read even where it is not needed: one that is wrong is not passed over. */
async function flowFor(inputs, ports) {
    const { to, flow: file } = inputs;
    if (to === undefined && file === undefined)
        return undefined;
    // The YAML reader is loaded with the first flow: a copy from one place to another needs none.
    const { flowOf, requiredFlow } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4325), __webpack_require__.e(479), __webpack_require__.e(1828)]).then(__webpack_require__.bind(__webpack_require__, 31828));
    return to === undefined ? flowOf(inputs, ports) : requiredFlow(inputs, ports, 'promote');
}
/** All entries are looked at: the message names each that is refused. */
function requestsOf(entries, flow) {
    const refused = [];
    const requests = entries.flatMap((entry) => {
        try {
            return [artifactRequest(entry, flow)];
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg) || entries.length === 1)
                throw error;
            refused.push({ name: entry.application ?? entry.destination ?? 'a promotion', error });
            return [];
        }
    });
    if (refused.length > 0)
        throw (0,failures/* failureOfSet */.s)(refused, `nothing was promoted of ${entries.length}`);
    return requests;
}
/**
 * Parses a wave: one application into all environments that a pattern names.
 *
 * @throws UsageError for an input that is about something else, or a pattern that names no environment
 */
function parseWave(inputs, flow) {
    const flags = ['auto', 'rollback'].find((name) => inputs[name]);
    const named = flags ?? (0,request_inputs/* givenOf */.tJ)(inputs, ['set', 'source', 'destination', 'from', 'replicas', 'verdict-file']);
    if (named !== undefined)
        throw conflict('plan-matrix', named, `leave "${named}" out: each job promotes by itself`);
    if (inputs.to === undefined || flow === undefined)
        throw toMissing('plan-matrix', 'the environments, such as prod-*');
    const pattern = new RegExp(`^${inputs.to.replaceAll('*', '.*')}$`);
    const environments = flow.environments.filter(({ name, after, afterAny }) => pattern.test(name) && after.length + afterAny.length > 0);
    if (environments.length === 0) {
        throw new errors/* UsageError */.eb({
            code: 'unknown-environment',
            where: flow.file,
            expected: `environments behind another one that are named ${inputs.to}`,
            found: 'none',
            fix: `use one of ${flow.environments.map(({ name }) => name).join(', ')}`,
        });
    }
    const { application: applications, set: _, ...common } = inputs;
    const [application, ...others] = applications;
    if (others.length > 0)
        refuseSingle(inputs, ['plan-matrix'], 'plan the wave of each application by itself');
    const requests = environments.map(({ name }) => artifactRequest({ ...common, application, to: name }, flow));
    return { kind: 'wave', requests: requests.filter((request) => request.kind === 'promotion') };
}
/**
 * Parses the question which artifact a promotion would take.
 *
 * @throws UsageError for inputs that are about several, or about what is written
 */
function parseResolution(inputs, flow) {
    const flags = ['auto', 'plan-matrix'].find((name) => inputs[name]);
    const named = flags ?? (0,request_inputs/* givenOf */.tJ)(inputs, ['set', 'destination', 'replicas', 'verdict-file', 'payload-file']);
    if (named !== undefined)
        throw conflict('resolve', named, `leave "${named}" out: nothing is promoted`);
    if (inputs.to === undefined || flow === undefined)
        throw toMissing('resolve', 'the environment');
    const { application: applications, set: _, ...common } = inputs;
    const [application, ...others] = applications;
    if (others.length > 0)
        refuseSingle(inputs, ['resolve'], 'resolve each application by itself');
    const request = artifactRequest({ ...common, application }, flow);
    if (request.kind === 'copy')
        throw toMissing('resolve', 'the environment');
    return { kind: 'resolution', request };
}
function toMissing(beside, what) {
    return new errors/* UsageError */.eb({ code: 'to-missing', expected: `the input "to" beside "${beside}": ${what}`, found: 'none' });
}
/**
 * Parses a run that finds the artifacts to promote itself.
 *
 * @throws UsageError for an input that names an artifact, RefusedError for an environment that people enter
 */
function parseAutomatic(inputs, flow) {
    const named = inputs.rollback ? 'rollback' : (0,request_inputs/* givenOf */.tJ)(inputs, ['set', ...request_inputs/* entryInputs */.gA]);
    if (named !== undefined) {
        throw conflict('auto', named, `leave "${named}" out: auto finds what is promoted`);
    }
    if (inputs.to === undefined || flow === undefined) {
        throw toMissing('auto', 'the environment');
    }
    const to = (0,questions/* environmentOf */.p7)(flow, inputs.to);
    if (to.promotion !== 'automatic') {
        throw new errors/* RefusedError */.fk({
            code: 'not-automatic',
            where: to.name,
            expected: 'an environment of automatic promotion',
            found: `${to.promotion} promotion`,
            fix: 'name the application and leave "auto" out, or set promotion: automatic in the flow file',
        });
    }
    const names = inputs.application;
    const applications = names.length > 0 ? names.map((name) => (0,questions/* applicationOf */.KM)(flow, name)) : travelling(flow, to);
    return { kind: 'automatic', flow, to, applications, options: (0,request_inputs/* optionsOf */.cz)(inputs) };
}
function travelling(flow, to) {
    const isFirst = to.after.length + to.afterAny.length === 0;
    return flow.applications.filter(({ promoted }) => isFirst || promoted !== false);
}
function refuseSingle(inputs, names, fix) {
    const name = (0,request_inputs/* givenOf */.tJ)(inputs, names);
    if (name === undefined)
        return;
    throw new errors/* UsageError */.eb({
        code: 'input-of-one',
        where: `the input "${name}"`,
        expected: 'one artifact that it is about',
        found: 'several',
        fix,
    });
}
function refuseTwice(applications) {
    const twice = applications.find((name, at) => applications.indexOf(name) !== at);
    if (twice === undefined)
        return;
    throw new errors/* UsageError */.eb({
        code: 'application-twice',
        where: 'the input "application"',
        expected: 'each application once',
        found: `${twice} twice`,
    });
}
function conflict(one, other, fix) {
    return new errors/* UsageError */.eb({
        code: 'input-conflict',
        where: `the inputs "${one}" and "${other}"`,
        expected: 'one of them',
        found: 'both',
        fix,
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/wave.js




/**
 * Plans the jobs of a wave, in promotion order. Each job runs the whole promotion of one environment, with its gate, so
 * none is asked here. An environment that runs the digest needs no job; one behind another of the wave waits for the
 * next plan: a wave is resumed by planning it again.
 *
 * @throws RefusedError where the environments would get different digests, and as a promotion does
 */
async function planWave({ requests }, context) {
    const jobs = [];
    const done = [];
    const later = [];
    let first;
    for (const request of requests) {
        const isEarly = first !== undefined && (await isBeforeItsTurn(request, requests, first.digest, context));
        const plan = isEarly ? undefined : await planned(request, requests, context);
        if (plan === undefined) {
            later.push(request.to.name);
            continue;
        }
        first ??= plan;
        if (plan.digest !== first.digest)
            throw otherDigest(first, plan);
        const running = await (0,promote_running/* imageIn */.L)(request.to, request, context);
        if (running?.digest === plan.digest)
            done.push(request.to.name);
        else
            jobs.push(jobOf(request, plan));
    }
    return { jobs, done, later };
}
/** Whether what must come before, where it is of the wave too, does not run the digest yet. */
async function isBeforeItsTurn(request, all, digest, context) {
    const isOfWave = ({ name }) => all.some(({ to }) => to.name === name);
    const runs = async (environment) => (await (0,promote_running/* imageIn */.L)(environment, request, context))?.digest === digest;
    for (const before of request.before.all)
        if (isOfWave(before) && !(await runs(before)))
            return true;
    if (!request.before.any.some(isOfWave))
        return false;
    for (const before of request.before.any)
        if (await runs(before))
            return false;
    return true;
}
/** Undefined for an environment that another one of the wave comes before, and that is not its turn yet. */
async function planned(request, all, context) {
    const before = new Set([...request.before.all, ...request.before.any].map(({ name }) => name));
    const isBehind = all.some(({ to }) => before.has(to.name));
    try {
        return await planPromotion({ ...request, isDryRun: true }, { ...context, gateRuns: true });
    }
    catch (error) {
        const isEarly = isBehind && error instanceof errors/* RefusedError */.fk && early.has(error.code);
        if (!isEarly)
            throw error;
        return undefined;
    }
}
const early = new Set([
    'environment-skipped',
    'record-missing',
    'version-mismatch',
    'digest-mismatch',
]);
function jobOf({ application, target, to }, { sourceTag, digest }) {
    return {
        environment: to.name,
        application: application.name,
        version: sourceTag ?? '',
        'target-version': target ?? '',
        'expect-digest': digest,
    };
}
function otherDigest(first, other) {
    return new errors/* RefusedError */.fk({
        code: 'digest-mismatch',
        where: `the wave into ${first.to} and ${other.to}`,
        expected: 'one digest',
        found: `${(0,digest/* shortDigest */.VK)(first.digest)} and ${(0,digest/* shortDigest */.VK)(other.digest)}`,
        fix: 'name one with "expect-digest", and promote it to the environments before all of them',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/plan.js












/**
 * Plans everything before anything moves: a refusal of one promotion is a refusal of all, and nothing is done. Reads Git
 * and registries and changes nothing.
 *
 * @throws UsageError, RefusedError, EvidenceError, RemoteError
 */
async function plan(inputs, ports, options = {}) {
    const request = await parseRequest(inputs, ports);
    const { repository, branch } = inputs;
    const context = (0,promote_context/* createContext */.q)({ repository, branch }, ports, options);
    const chosen = await planRequest(request, context);
    const isProbed = inputs['dry-run'];
    return {
        ...chosen,
        capabilities: await (0,capabilities/* capabilitiesOf */.S)(chosen.promotions, context.ports.registries, isProbed),
        isProbed,
        payloadFile: inputs['payload-file'],
    };
}
async function planRequest(request, context) {
    if (request.kind === 'automatic')
        return { isSet: true, ...(await planAutomatic(request, context)) };
    if (request.kind === 'wave')
        return { promotions: [], isSet: true, left: [], refused: [], wave: await planWave(request, context) };
    if (request.kind === 'resolution')
        return { promotions: [], isSet: false, left: [], refused: [], resolved: await (0,resolve/* resolveArtifact */.BQ)(request, context) };
    const isSet = request.kind === 'set';
    const promotions = await planAll(isSet ? request.requests : [request], context);
    plan_refuseTwice(promotions);
    // The gate of the same run has not spoken yet.
    if (!context.gateRuns)
        for (const { entrance } of promotions)
            await (0,promote_entrance/* openEntrance */.X)(entrance, context.ports);
    return { promotions, isSet, left: [], refused: [] };
}
async function planAll(requests, context) {
    const planned = await (0,concurrency/* mapBounded */.y)(requests, promote_context/* maxPromotions */.J, async (request) => {
        try {
            return await planPromotion(request, context);
        }
        catch (error) {
            if (requests.length > 1 && error instanceof errors/* StepError */.zg)
                return { name: nameOfRequest(request), error };
            throw error;
        }
    });
    const refused = planned.filter((one) => 'error' in one);
    if (refused.length > 0)
        throw (0,failures/* failureOfSet */.s)(refused, `nothing was promoted of ${requests.length}`);
    return planned.filter((one) => 'copy' in one);
}
function nameOfRequest(request) {
    if (request.kind !== 'copy')
        return request.application.name;
    const { application, destination, target } = request;
    return application ?? (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, target === undefined ? {} : { tag: target }));
}
/** Two promotions to one tag could not both be right. */
function plan_refuseTwice(promotions) {
    const seen = new Set();
    for (const one of promotions.flatMap((promotion) => [promotion, ...promotion.replicas])) {
        const name = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(one.destination, { tag: one.tag }));
        if (seen.has(name)) {
            throw new errors/* UsageError */.eb({
                code: 'destination-twice',
                where: name,
                expected: 'each place once in a set',
                found: 'twice',
            });
        }
        seen.add(name);
    }
}


/***/ }),

/***/ 52401:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61853);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11605);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33511);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72799);




const promote = {
    declaration: _declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .H,
    shows: 'plan',
    plan: (inputs, ports) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .e)(inputs, ports),
    describe: _report_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0,
    data: _data_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsData */ .oY,
    // Loaded after the plan's requests have begun: nothing of it is needed before.
    execute: async (planned, ports) => (await __webpack_require__.e(/* import() */ 2397).then(__webpack_require__.bind(__webpack_require__, 62397))).execute(planned, ports),
};


/***/ }),

/***/ 58092:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tC: () => (/* binding */ recordSentence),
/* harmony export */   x1: () => (/* binding */ planRecord),
/* harmony export */   y_: () => (/* binding */ recordedReplicas)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _records_standing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74219);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28258);
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15626);






/**
 * Looks for the record that the environment requires, and for the one that this promotion would write.
 *
 * @throws RefusedError where the first is not there or does not count, UsageError for keys that do not fit
 */
async function planRecord(request, transfer, context) {
    if (request.kind === 'copy' || request.flow.records === undefined)
        return undefined;
    const ledger = await context.ledger(request.flow);
    const signer = request.isDryRun ? undefined : ledger.signer(context.ports.recording, request.to.name);
    const earlier = await recordsBefore(request, transfer, ledger, context);
    const { replaced, gitops } = await replacedImage(request, context);
    const chain = await chainAt(request, transfer, replaced?.digest, ledger);
    const known = earlier.find((promotion) => promotion !== undefined) ?? chain.own[0]?.promotion;
    const draft = draftOf(request, transfer, { commit: request.commit ?? known?.commit, replaced, chain, gitops }, context);
    const present = await presentRecord(chain, { request, transfer, replaced }, context);
    const proven = request.kind === 'promotion' && request.to.requireRecord ? transfer.source.environments : [];
    return { draft, signer, present, proven: proven.map(({ name }) => name) };
}
/** Returns the records of the environments before; where one is required and not there, the promotion ends here. */
async function recordsBefore(request, { source }, ledger, context) {
    if (request.kind === 'rollback')
        return [];
    const { application, to } = request;
    return Promise.all(source.environments.map(async (environment) => {
        const { name, registry } = environment;
        const entry = { digest: source.digest, application: application.name, environment: name };
        const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .zS)(registry, application.image);
        if (to.requireRecord)
            return proveEntry(entry, place, { request, environment, ledger }, context);
        return (await ledger.entries(entry, place))[0]?.promotion;
    }));
}
/** As `Ledger.proveEntry`; where there is no record, the refusal names the commit that put the artifact there. */
async function proveEntry(entry, place, { request, environment, ledger }, context) {
    try {
        return await ledger.proveEntry(entry, place, request.to.name);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk) || error.code !== 'record-missing')
            throw error;
        const { flow, application } = request;
        const { states } = await (await context.gitops(flow)).history({ application, environment });
        const edit = states.find(({ image }) => image.digest === undefined || image.digest === entry.digest);
        if (edit === undefined)
            throw error;
        const by = `Git names it there since ${edit.commit.slice(0, 12)} of ${edit.time.slice(0, 10)} by ${edit.author}`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ ...error.problem, found: `${error.problem.found ?? ''}; ${by}` }, { cause: error.cause });
    }
}
/**
 * Reads the image that the environment runs until then. The first one takes the built artifact, and a Git that cannot
 * be reached is no reason to refuse that.
 */
async function replacedImage(request, context) {
    try {
        const gitops = await (await context.gitops(request.flow)).revision(request.to);
        return { replaced: await (0,_running_js__WEBPACK_IMPORTED_MODULE_4__/* .imageIn */ .L)(request.to, request, context), gitops };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) || !isFirst(request.to))
            throw error;
        context.ports.log.warn(`the record does not name what ${request.to.name} ran until now: ${error.message}`);
        return { replaced: undefined, gitops: undefined };
    }
}
function isFirst({ after, afterAny }) {
    return after.length + afterAny.length === 0;
}
async function chainAt({ application, to }, { source, destination }, replaced, ledger) {
    const entriesOf = (digest) => ledger.entries({ digest, application: application.name, environment: to.name }, destination);
    const own = await entriesOf(source.digest);
    const others = replaced === undefined || replaced === source.digest ? [] : await entriesOf(replaced);
    return { own, all: (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)([...own, ...others]) };
}
/**
 * Finds the record of this promotion among those of the artifact: the newest, with the same name, that nothing has come
 * after, neither a record in the chain nor a change of the manifests in Git.
 */
async function presentRecord({ own, all }, { request, transfer, replaced }, context) {
    const [newest] = own;
    if (newest === undefined || newest.promotion.version !== transfer.tag)
        return undefined;
    const isHead = all[0]?.digest === newest.digest;
    const isNamed = replaced?.digest === transfer.source.digest;
    if (!isHead && !isNamed)
        return undefined;
    const standing = await standingNow(newest, request, transfer.source.digest, context);
    if (standing === 'past')
        return undefined;
    const { rollback, replaced: before } = newest.promotion;
    const isFromHere = isNamed || replaced?.digest === undefined || rollback !== true || before?.digest === replaced.digest;
    return isFromHere ? newest.digest : undefined;
}
/** As `standingOf`. A Git that cannot be reached is no reason to refuse a built artifact to the first environment. */
async function standingNow(newest, request, digest, context) {
    const { flow, application, to } = request;
    try {
        const gitops = await context.gitops(flow);
        return (0,_records_standing_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(newest, digest, await gitops.history({ application, environment: to }));
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) || !isFirst(to))
            throw error;
        return 'unknown';
    }
}
function draftOf(request, { source, destination, tag }, { commit, replaced, chain, gitops }, { ports }) {
    const { flow, application, to } = request;
    const { actor, url } = ports.platform.run;
    const from = request.kind === 'rollback' ? to : source.environments[0];
    const other = replaced?.digest === source.digest ? undefined : replaced?.digest;
    const [head] = chain.all;
    return {
        flow: flow.name,
        application: application.name,
        source: {
            repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRepository */ .Sh)(source.repository),
            ...(from === undefined ? {} : { environment: from.name }),
            ...(source.tag === undefined || source.tag === tag ? {} : { version: source.tag }),
        },
        destination: { environment: to.name, repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRepository */ .Sh)(destination) },
        version: tag,
        ...(other === undefined
            ? {}
            : { replaced: { digest: other, ...(replaced?.tag === undefined ? {} : { version: replaced.tag }) } }),
        ...(request.kind === 'rollback' ? { rollback: true } : {}),
        ...(head === undefined ? {} : { previous: head.digest }),
        sequence: (head?.promotion.sequence ?? chain.all.length) + 1,
        ...(commit === undefined ? {} : { commit }),
        ...(gitops === undefined ? {} : { gitops }),
        ...policyIn(flow),
        ...(actor === undefined ? {} : { actor }),
        ...(url === undefined ? {} : { run: url }),
    };
}
function policyIn({ source }) {
    if (source === undefined)
        return {};
    const { repository, branch, commit } = source;
    return { policy: { repository, branch, commit } };
}
/** Looks whether the record that is there already is beside the artifact in every replica too. */
async function recordedReplicas(request, { replicas, digest, record }, context) {
    const present = record?.present;
    if (request.kind === 'copy' || present === undefined)
        return replicas.map((replica) => Object.assign({ recorded: false }, replica));
    const ledger = await context.ledger(request.flow);
    const planned = [];
    for (const replica of replicas)
        planned.push({ ...replica, recorded: await ledger.holds(present, digest, replica.destination) });
    return planned;
}
/** One line for the plan. */
function recordSentence({ present, proven, signer }, digest) {
    const before = proven.length === 0 ? '' : `The record that ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest)} entered ${proven.join(' and ')} was found. `;
    if (present !== undefined)
        return `${before}The record of this promotion is there.`;
    return `${before}A record of this promotion will be written${signedBy(signer)}.`;
}
function signedBy(signer) {
    if (signer === undefined)
        return '';
    return 'id' in signer ? `, signed with ${signer.id}` : ', signed as this job';
}


/***/ }),

/***/ 72799:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ waveReport),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   dg: () => (/* binding */ outcomeReport),
/* harmony export */   jL: () => (/* binding */ setReport),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   vr: () => (/* binding */ placeSentence)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20931);
/* harmony import */ var _report_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65814);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28258);
/* harmony import */ var _capabilities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16171);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92102);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58092);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19893);








/** Report of a plan, for people. */
function describe(plan) {
    if (plan.wave !== undefined)
        return waveReport(plan.wave);
    if (plan.resolved !== undefined)
        return (0,_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvedReport */ .B5)(plan.resolved);
    const [only] = plan.promotions;
    const probed = plan.isProbed ? (0,_capabilities_js__WEBPACK_IMPORTED_MODULE_2__/* .capabilitiesBlocks */ .D)(plan.capabilities) : [];
    if (!plan.isSet && only !== undefined)
        return [...describeOne(only), ...probed];
    const rows = plan.promotions.map((one) => [
        nameOf(one),
        one.tag,
        (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(one.digest),
        one.to ?? (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(one.destination),
        (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$L)(one) ? 'there already' : `${(0,_report_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .p)(one.copy.bytes)} to copy`,
    ]);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)('promote: plan'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(plan.promotions.length === 1
            ? 'One promotion.'
            : `${plan.promotions.length} promotions, each of which succeeds or fails for itself.`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['what', 'tag', 'digest', 'to', 'plan'], rows),
        ...leftBlocks(plan.left),
        ...plan.refused.map(({ name, error }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`${name} is refused: ${error.message}`)),
        ...probed,
    ];
}
/** Returns the jobs of a wave, in their order. */
function waveReport({ jobs, done, later }) {
    const rows = [
        ...done.map((name) => [name, '', '', 'runs it already']),
        ...jobs.map((job, at) => [job.environment, job.version, (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(job['expect-digest']), `job ${at + 1}`]),
        ...later.map((name) => [name, '', '', 'behind another one: plan again']),
    ];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)('promote: wave'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['environment', 'version', 'digest', 'plan'], rows)];
}
function leftBlocks(left) {
    if (left.length === 0)
        return [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)('Left out:'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .listing */ .RR)(left.map(({ application, why }) => `${application}: ${why}`))];
}
function describeOne(plan) {
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)('promote: plan'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`${sentenceOf(plan)}.`),
        ...route(plan),
        parts(plan),
        ...recordBlocks(plan),
    ];
}
/** Report of the changes made. */
function outcomeReport(plan, headline, copied) {
    const rows = [
        ['layers and configurations', copied.blobsCopied, copied.blobsMounted, copied.blobsPresent],
        ['manifests', copied.manifests, 0, plan.copy.manifests.flat().length - copied.manifests],
    ].map((row) => row.map(String));
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)('promote'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`${headline}.`),
        ...route(plan),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['part', 'copied', 'mounted', 'there already'], rows),
    ];
}
/** Report of the changes of a set. */
function setReport(headline, moved, failed, left) {
    const rows = [
        ...moved.map(({ plan, changed, copied }) => [
            nameOf(plan),
            plan.tag,
            (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(plan.digest),
            plan.to ?? (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(plan.destination),
            changed ? `promoted, ${(0,_report_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .p)(copied.bytes)} copied` : 'there already',
        ]),
        ...failed.map(({ name, error }) => [name, '', '', '', `FAILED: ${error.message}`]),
    ];
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .heading */ .R_)('promote'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`${headline}.`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['what', 'tag', 'digest', 'to', 'outcome'], rows),
        ...leftBlocks(left),
    ];
}
/** Where anything changes in the destination, such as a floating tag, another record is written. */
function recordBlocks(own) {
    const { record, digest } = own;
    if (record === undefined)
        return [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)((0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordSentence */ .tC)((0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isThere */ .$B)(own) ? record : { ...record, present: undefined }, digest))];
}
/** `cart` in a flow, the repository's own name without one. */
function nameOf({ application, destination }) {
    return application ?? (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .pointAt */ .sd)(destination)).replace(/^.*\//, '');
}
/**
 * `is in prod already`, or the images that Git and the registry each hold: a registry that has an artifact deploys
 * nothing.
 */
function placeSentence({ named }, where) {
    if (named === undefined)
        return `is in ${where} already`;
    return `is in ${where}'s registry already; Git names ${named} there: manifest-bump is next`;
}
function sentenceOf(plan) {
    const where = plan.to ?? 'the destination';
    if ((0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$L)(plan))
        return `${nameOf(plan)} ${plan.tag} ${placeSentence(plan, where)}`;
    if (plan.rollback)
        return `${where} will go back to ${nameOf(plan)} ${plan.tag}, which a record shows to have run there`;
    const { bytes } = plan.copy;
    const cost = bytes === 0 ? 'no layer is copied' : `${(0,_report_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .p)(bytes)} of layers and configurations are copied`;
    return `${nameOf(plan)} ${plan.tag} will be promoted to ${where}: ${cost}, the tag is set last`;
}
function route({ source, sourceTag, destination, digest, tag, from, to, replicas }) {
    const rows = [
        ['from', from ?? '', (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source), sourceTag ?? ''],
        ['to', to ?? '', (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(destination), tag],
        ...replicas.map((replica) => ['replica', '', (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(replica.destination), replica.tag]),
    ];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .paragraph */ .FY)(`Digest ${digest}, the same at both ends.`), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['', 'environment', 'repository', 'tag'], rows)];
}
function parts({ copy, tagState, floating }) {
    const actions = ['copy', 'mount', 'present', 'elsewhere'];
    const all = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .everyPart */ .fn)(copy);
    const rows = actions.flatMap((action) => {
        const own = all.filter((part) => part.action === action);
        const bytes = own.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
        return own.length === 0 ? [] : [[meaning[action], String(own.length), (0,_report_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesText */ .p)(bytes)]];
    });
    const about = copy.attachments.length === 0 ? [] : [['keep findable', `${copy.attachments.length} attached`, '']];
    return (0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .table */ .tp)(['what', 'parts', 'size'], [...rows, ...about, [tagState === 'absent' ? 'set' : meaning.present, 'the tag', ''], ...floating.map(floatingRow)]);
}
function floatingRow({ tag, action, holder }) {
    const what = { set: 'set', move: 'move forward', present: meaning.present, stays: 'left on what is higher' }[action];
    return [what, holder === undefined ? tag : `${tag}, on ${holder.version}`, ''];
}
const meaning = {
    copy: 'copy',
    mount: 'mount within the registry',
    present: 'there already',
    elsewhere: 'foreign, left where they are',
};


/***/ }),

/***/ 41654:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ parseSource),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   gA: () => (/* binding */ entryInputs),
/* harmony export */   tJ: () => (/* binding */ givenOf),
/* harmony export */   u0: () => (/* binding */ singleInputs)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28258);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64318);




/** Inputs that can be true of one artifact alone. */
const singleInputs = [
    'source',
    'destination',
    'replicas',
    'version',
    'target-version',
    'expect-digest',
    'expect-version',
    'verdict-file',
];
/** Inputs that each entry of a set has: its artifacts may come from several commits, those of one build do not. */
const entryInputs = [...singleInputs, 'source-commit'];
/** Returns the first of the inputs that is given. */
function givenOf(inputs, names) {
    return names.find((name) => {
        const value = inputs[name];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
    });
}
/** @throws UsageError for `version` and `expect-version` that differ, and for a reference that is none. */
function optionsOf(inputs) {
    const digest = inputs['expect-digest'];
    const target = inputs['target-version'];
    return {
        version: versionOf(inputs),
        target: target === undefined ? undefined : (0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOfVersion */ .m)(target),
        digest: digest === undefined ? undefined : (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest, 'expect-digest'),
        replicas: inputs.replicas.map((text) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseReference)(text, { what: 'replicas', pointing: 'tag' })),
        floating: inputs.floating,
        attachments: inputs.attachments,
        verdictFile: inputs['verdict-file'],
        commit: inputs['source-commit'],
        isDryRun: inputs['dry-run'],
        customValues: inputs.customValues,
    };
}
/** `expect-version` is the older name of `version`. */
function versionOf({ version, 'expect-version': alias }) {
    const named = version ?? alias;
    if (version !== undefined && alias !== undefined && version !== alias) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'two-versions',
            where: 'the inputs "version" and "expect-version"',
            expected: 'one version',
            found: `${version} and ${alias}`,
            fix: 'leave "expect-version" out; "target-version" is the name that the artifact gets',
        });
    }
    return named === undefined ? undefined : (0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOfVersion */ .m)(named);
}
/**
 * Reads the input `source`; a repository alone is enough where `version` names the tag.
 *
 * @throws UsageError for a source that has another tag than `version`
 */
function parseSource(text, version) {
    const source = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseReference)(text, { what: 'source', pointing: version === undefined ? 'one' : 'any' });
    const { tag, digest } = source;
    if (version === undefined || tag === version)
        return source;
    if (tag === undefined)
        return (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)(source, { tag: version, ...(digest !== undefined && { digest }) });
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'two-versions',
        where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(source),
        expected: `the version ${version}`,
        found: tag,
        fix: `leave "version" out; to name the artifact ${version} at the destination, use "target-version"`,
    });
}


/***/ }),

/***/ 95050:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSet: () => (/* binding */ readSet)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27450);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61853);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41654);





const maxBytes = 1024 * 1024;
const maxEntries = 2000;
/** The keys of an entry, under the names that the inputs have. */
const keys = ['application', ..._inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .entryInputs */ .gA];
/**
 * Reads the promotions that a file lists, each on top of the run's own inputs. Entries pass the same declaration as
 * inputs do.
 *
 * @throws UsageError for a file that is no such list
 */
async function readSet(file, common, files) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        throw invalidSet(file, 'no such file');
    if (bytes.length > maxBytes)
        throw invalidSet(file, `${bytes.length} bytes, more than the ${maxBytes} that are read`);
    const entries = entriesOf(file, await dataOf(file, bytes));
    if (entries.length === 0)
        throw invalidSet(file, 'an empty list');
    if (entries.length > maxEntries)
        throw invalidSet(file, `${entries.length} promotions, more than the ${maxEntries} that travel together`);
    const requests = entries.map((entry, at) => requestOf(file, entry, at, common));
    refuseTwice(file, requests);
    return requests;
}
/** JSON, or the YAML that reads like it: without aliases, tags and keys that are there twice. */
async function dataOf(file, bytes) {
    const { boundedTokens } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3988)]).then(__webpack_require__.bind(__webpack_require__, 53988));
    const { Composer } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const text = new TextDecoder().decode(bytes);
    const tokens = boundedTokens(text, (_code, why) => invalidSet(file, `text that ${why}`));
    const [document, second] = [...new Composer({ uniqueKeys: true, strict: true }).compose(tokens)];
    const [problem] = document?.errors ?? [];
    if (document === undefined || problem !== undefined || second !== undefined)
        throw invalidSet(file, `neither JSON nor one document of YAML${problem === undefined ? '' : ` (${problem.code})`}`);
    try {
        const data = document.toJS({ maxAliasCount: 0 });
        return data;
    }
    catch {
        throw invalidSet(file, 'YAML aliases; write the values out');
    }
}
/**
 * Reads the entries of a list, or of KubeRocketCI's payload: `{"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}`.
 */
function entriesOf(file, data) {
    if (Array.isArray(data)) {
        return data.map((entry, at) => {
            if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry))
                return entry;
            throw invalidSet(file, `an entry ${at + 1} that is no object`);
        });
    }
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(data))
        throw invalidSet(file, 'neither a list nor an object');
    return Object.entries(data).map(([application, entry]) => {
        const { imageTag, imageDigest, customValues, ...rest } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry) ? entry : { none: true };
        const [unknown] = Object.keys(rest);
        if (unknown !== undefined || typeof imageTag !== 'string')
            throw invalidSet(file, `no imageTag and imageDigest of ${JSON.stringify(application.slice(0, 80))}`);
        return Object.assign({ application, version: imageTag }, imageDigest === undefined ? {} : { 'expect-digest': imageDigest }, customValues === undefined ? {} : { customValues });
    });
}
function requestOf(file, whole, at, common) {
    const { customValues, ...entry } = whole;
    if (customValues !== undefined && typeof customValues !== 'boolean')
        throw invalidSet(file, `"customValues" of entry ${at + 1} that are not true or false`);
    const where = `${file}, entry ${at + 1}`;
    const raw = new Map();
    for (const [name, value] of Object.entries(entry)) {
        if (!isKey(name))
            throw invalidSet(file, `the key ${JSON.stringify(name.slice(0, 80))} in entry ${at + 1}; known are ${keys.join(', ')}`);
        raw.set(name, requiredText(value, file, `${name} of entry ${at + 1}`));
    }
    const values = (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H, raw, (name) => `${where}: ${name}`);
    const [application, ...others] = values.application;
    if (others.length > 0)
        throw invalidSet(file, `several applications in entry ${at + 1}; give each an entry`);
    const own = Object.fromEntries(keys.filter((key) => raw.has(key)).map((key) => [key, values[key]]));
    // The environment of the run is where applications go; a pair of references says itself where it goes.
    const ends = application === undefined && raw.has('destination') ? { to: undefined, from: undefined } : {};
    return { ...common, ...ends, ...own, application, customValues };
}
function requiredText(value, file, what) {
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value.join('\n');
    throw invalidSet(file, `no text as ${what}; versions such as 1.10 need quotes in YAML`);
}
function refuseTwice(file, requests) {
    const names = requests.flatMap(({ application }) => application ?? []);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw invalidSet(file, `${twice} twice`);
}
function isKey(name) {
    return keys.some((key) => key === name);
}
function invalidSet(file, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-set',
        where: file,
        expected: 'promotions such as [{"application":"cart","version":"1.3.0"}] or [{"source":"…","destination":"…"}]',
        found,
    });
}


/***/ }),

/***/ 19893:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ resolvedReport),
/* harmony export */   BQ: () => (/* binding */ resolveArtifact),
/* harmony export */   de: () => (/* binding */ resolvedHeadline)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20931);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _registry_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23902);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35193);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66125);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70324);






/**
 * Finds the artifact that a promotion would take. The destination is not asked, so a job that nobody guards needs none of
 * its credentials.
 *
 * @throws as `sourceOf` and `destinationTag` do
 */
async function resolveArtifact({ request }, context) {
    const source = await (0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceOf */ .v)(request, context);
    const { repository, digest, tag: version } = source;
    const target = (0,_naming_js__WEBPACK_IMPORTED_MODULE_2__/* .destinationTag */ .$V)(request, source);
    const application = request.application.name;
    const sourceRepository = await sourceRepositoryOf(source, context);
    return { application, environment: request.to.name, repository, digest, version, target, sourceRepository };
}
async function sourceRepositoryOf({ repository, digest, manifest }, { ports }) {
    const place = ports.registries.open(repository);
    const found = manifest ?? (await place.manifest(digest));
    const labels = found === undefined ? {} : await (0,_registry_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationsOf */ .I)(place, found);
    const source = (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(labels['org.opencontainers.image.source'] ?? '');
    return source.length > maxSource ? '' : source;
}
/** Longest address of a repository that is handed on, in characters. */
const maxSource = 500;
function resolvedHeadline({ application, environment, digest, target }) {
    return `${application} ${target} into ${environment} would be ${digest}`;
}
/** The artifact, and the line that ties an approval to it. */
function resolvedReport(resolved) {
    const { application, environment, repository, digest, version = 'no version', target } = resolved;
    const rows = [
        ['Digest', digest],
        ['From', `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pointAt */ .sd)(repository))}, ${version}`],
        ['Into', `${environment}, as ${target}`],
    ];
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)('promote: what would be promoted'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['', application], rows),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(`An approval is for this digest where its comment says: ${application} ${digest}`),
    ];
}


/***/ }),

/***/ 15626:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ imageIn),
/* harmony export */   b: () => (/* binding */ runningBefore)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28258);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64318);
/* harmony import */ var _unsettled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66686);





/**
 * Finds the artifact that runs in the environments before: the same digest in each of those that must all run it, and
 * in one of those of which one must.
 *
 * @throws RefusedError where one of them runs nothing or something else
 */
async function runningBefore(request, context) {
    const { all, any } = request.before;
    const required = [];
    for (const environment of all)
        required.push(await resolvedIn(environment, request, context));
    const [first] = required;
    const other = required.find(({ digest }) => digest !== first?.digest);
    if (first !== undefined && other !== undefined)
        throw notTheSame(request, first, [other]);
    if (any.length === 0 && first !== undefined)
        return { ...first, environments: all };
    const chosen = await oneOf(any, first, request, context);
    return { ...(first ?? chosen), environments: [...all, ...chosen.environments] };
}
/** Returns the first environment that runs the artifact of the others or, without others, the one that is asked for. */
async function oneOf(environments, required, request, context) {
    const running = [];
    let skipped;
    for (const environment of environments) {
        try {
            running.push(await resolvedIn(environment, request, context));
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk) || error.code !== 'environment-skipped')
                throw error;
            skipped ??= error;
        }
    }
    const isAsked = ({ tag, digest }) => required === undefined
        ? (request.digest ?? digest) === digest && (request.version ?? tag) === tag
        : required.digest === digest;
    const chosen = running.find(isAsked);
    if (chosen !== undefined)
        return chosen;
    const [first] = running;
    if (required !== undefined && first !== undefined)
        throw notTheSame(request, required, running);
    // A requested artifact that is not there is refused by the caller, by its name.
    if (first !== undefined)
        return first;
    throw skipped ?? new Error('there is an environment before');
}
/** As `runningIn`, with the digest of a tag that stands alone. */
async function resolvedIn(environment, request, context) {
    const running = await runningIn(environment, request, context);
    const { repository, tag, digest } = running;
    const isOnly = request.before.all.length + request.before.any.length === 1;
    if (digest !== undefined || tag === undefined || isOnly)
        return { ...running, environments: [environment] };
    const held = await context.ports.registries.open(repository).resolve(tag);
    return { ...running, digest: held?.digest, environments: [environment] };
}
function notTheSame({ application, to }, first, others) {
    const said = ({ environments, tag = '', digest }) => `${environments.map(({ name }) => name).join()} runs ${tag} ${digest === undefined ? '' : (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`.trim();
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'environment-skipped',
        where: `${application.name} cannot enter ${to.name}`,
        expected: 'the same digest in the environments before it',
        found: [first, ...others].map(said).join(', '),
        fix: `promote it to ${others.flatMap(({ environments }) => environments.map(({ name }) => name)).join(' or ')} first`,
    });
}
/**
 * Reads the image that an environment runs from the manifests in Git, whatever a registry's tags say.
 *
 * @throws RefusedError when the manifests name nothing, name two things, or name images that cannot be told apart
 */
async function runningIn(environment, request, context) {
    const { flow, application, to } = request;
    const gitops = await context.gitops(flow);
    const { places, images: named } = await gitops.images(application, environment);
    const [first] = named;
    if (first === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'environment-skipped',
            where: `${application.name} cannot enter ${to.name}`,
            found: `nothing of it runs in ${environment.name} by ${places.join(', ')} in ${gitops.name(environment)}`,
            fix: `promote it to ${environment.name} first`,
        });
    }
    refuseDisagreement(named, environment.name);
    if (first.overruledBy !== undefined) {
        const doubt = `${first.overruledBy} hands ${application.name} in ${environment.name} its image`;
        context.ports.log.warn(`${doubt}: what ${first.place} names need not be what runs there`);
    }
    if (first.unsettled !== undefined)
        context.warnOnce(environment.name, (0,_unsettled_js__WEBPACK_IMPORTED_MODULE_4__/* .unsettledSentence */ .o)(first.unsettled, environment.name));
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLocation */ .zS)(environment.registry, application.image);
    const digest = named.find((one) => one.digest !== undefined)?.digest;
    const tag = named.find((one) => one.tag !== undefined)?.tag;
    if (digest === undefined)
        refuseUnclear(first, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepository */ .Sh)(repository), environment.name);
    const expected = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepository */ .Sh)(repository);
    const other = named.find((one) => one.repository !== undefined && !sameRepository(one.repository, expected));
    return {
        repository,
        digest,
        tag,
        otherRepository: other?.repository,
        where: `${environment.name} by ${first.place}`,
        gitops: await gitops.revision(environment),
    };
}
/**
 * Reads the image that an environment runs, if its manifests are readable: undefined where they name none or are
 * refused, which manifest-bump reports.
 */
async function imageIn(environment, request, context) {
    try {
        const { images } = await (await context.gitops(request.flow)).images(request.application, environment);
        return images.find(({ digest }) => digest !== undefined) ?? images[0];
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}
/** Half of a rollout is no state to promote. */
function refuseDisagreement(named, environment) {
    const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
    const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
    const pinned = named.every(({ digest }) => digest !== undefined);
    if (digests.size <= 1 && (pinned || tags.size <= 1))
        return;
    const found = named.map(({ place, tag, digest }) => {
        const image = [tag, digest && (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)].filter((part) => part !== undefined).join(' ');
        return `${image} by ${place}`;
    });
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'source-ambiguous',
        where: environment,
        expected: 'one artifact',
        found: found.join(', '),
        fix: 'finish the change there first',
    });
}
/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }, expected, environment) {
    if (tag !== undefined && !(0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .d)(tag)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'invalid-tag', where: place, expected: 'a tag', found: `"${tag.slice(0, 128)}"` });
    }
    if (repository === undefined || sameRepository(repository, expected))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'other-repository',
        where: place,
        expected: `an image of ${expected}, where ${environment} has its images`,
        found: `${repository}:${tag} without a digest`,
        fix: 'bump it with the digest first',
    });
}
/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named, expected) {
    return named === expected || expected.endsWith(`/${named}`);
}


/***/ }),

/***/ 70324:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28258);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16905);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66125);
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15626);






/**
 * Finds the artifact that is promoted and resolves it, once. `version` and `expect-digest` select it: whatever is there
 * and is not that is refused.
 *
 * @throws UsageError, RefusedError, RemoteError
 */
async function sourceOf(request, context) {
    const named = await namedArtifact(request, context);
    const manifest = named.manifest ?? (await manifestOf(named, context));
    const digest = named.digest ?? manifest?.descriptor.digest;
    if (digest === undefined)
        throw noSuchVersion(named);
    refuseOtherDigest(digest, request.digest, named.where);
    const tag = await versionIn(named, digest, request, context);
    const { repository, gitops, environments = [] } = named;
    return { repository, digest, tag, manifest, environments, ...(gitops === undefined ? {} : { gitops }) };
}
async function namedArtifact(request, context) {
    if (request.kind === 'rollback')
        return rollbackArtifact(request, context);
    if (request.kind === 'copy')
        return namedByReference(request.source);
    const { all, any } = request.before;
    if (all.length + any.length > 0)
        return (0,_running_js__WEBPACK_IMPORTED_MODULE_4__/* .runningBefore */ .b)(request, context);
    return namedByReference(request.built ?? builtVersion(request));
}
/** Artifact for the first environment: the built one, under its version in the environment's own registry. */
function builtVersion({ to, application, version = '' }) {
    return (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLocation */ .zS)(to.registry, application.image), { tag: version });
}
function namedByReference(reference) {
    const { tag, digest } = reference;
    // A tag beside a digest is its claimed `version`, and is looked up.
    const isClaim = digest !== undefined;
    return {
        repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)(reference),
        tag: isClaim ? undefined : tag,
        digest,
        where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference),
    };
}
/**
 * Finds the artifact that an environment is to go back to: in its own registry, by version or digest, with a record
 * that it ran there.
 *
 * @throws UsageError where there is no such version, RefusedError where no record shows it
 */
async function rollbackArtifact(request, context) {
    const { flow, application, to, version: tag, digest: expected } = request;
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLocation */ .zS)(to.registry, application.image);
    const place = context.ports.registries.open(repository);
    const manifest = tag === undefined ? undefined : await place.manifest(tag);
    const digest = tag === undefined ? expected : manifest?.descriptor.digest;
    const where = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)(repository, { ...(tag !== undefined && { tag }) }));
    if (digest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'no-such-version',
            where,
            found: `it is not there, so ${to.name} cannot go back to it`,
            fix: `krci-deploy history --application ${application.name} lists what ran there`,
        });
    }
    const entry = { digest, application: application.name, environment: to.name };
    const proof = await (await context.ledger(flow)).proveReturn(entry, repository);
    const missing = await context.missingParts(repository, digest);
    if (missing.length > 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'rollback-incomplete',
            where: place.name,
            expected: `all of ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
            found: `${missing.length} of its parts gone, ${missing[0]?.digest} first`,
            fix: 'copy it there again with "source" and "destination", then roll back',
        });
    }
    const gitops = await context.gitops(flow);
    const artifact = { digest, version: proof.promotion.version };
    if (!(await gitops.hasNamed({ application, environment: to }, artifact))) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'rollback-never-ran',
            where: `${to.name} cannot go back to ${application.name} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
            found: `it has a record, and Git has never named it for ${to.name}: its change never landed`,
            fix: 'name a version that ran there, or promote this one',
        });
    }
    return {
        repository,
        tag: tag ?? proof.promotion.version,
        digest,
        manifest,
        where,
        gitops: await gitops.revision(to),
    };
}
/**
 * Reads the artifact where its tag alone names it, or where the manifests name another repository than the flow: what
 * is copied must be in the flow's.
 */
async function manifestOf(named, context) {
    const { digest, otherRepository, repository } = named;
    if (digest === undefined)
        return readTagged(named, context);
    if (otherRepository === undefined)
        return undefined;
    const manifest = await context.ports.registries.open(repository).manifest(digest);
    if (manifest !== undefined)
        return manifest;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'image-elsewhere',
        where: named.where,
        expected: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepository */ .Sh)(repository)}, as the flow says`,
        found: `no such image there; the manifests name ${otherRepository}`,
        fix: 'correct "image" or "registry" in the flow file',
    });
}
/** Reads the artifact that the tag names, in one request. */
async function readTagged({ repository, tag = '' }, { ports }) {
    return ports.registries.open(repository).manifest(tag);
}
function noSuchVersion({ repository, tag = '' }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'no-such-version',
        where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)(repository, { tag })),
        found: `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pointAt */ .sd)(repository, { tag }))} is not there`,
        fix: 'check the version, or build and push it first',
    });
}
/**
 * Returns the artifact's tag where it comes from. One that has no tag there is the requested version when the registry
 * says so.
 */
async function versionIn(named, digest, request, { ports }) {
    const { version } = request;
    if (version === undefined || named.tag === version)
        return named.tag;
    if (named.tag !== undefined)
        throw otherVersion(request, version, named.tag, named.where);
    const held = await ports.registries.open(named.repository).resolve(version);
    if (held?.digest === digest)
        return version;
    throw otherVersion(request, version, `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}, which has another name`, named.where);
}
function otherVersion(request, version, found, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'version-mismatch',
        where,
        expected: `the version ${version}`,
        found,
        fix: meantBy(request, version, found),
    });
}
/** Returns the command that was probably meant. */
function meantBy(request, version, found) {
    const [asked, there] = [version, found].map(_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOfTag */ .mx);
    if (asked !== undefined && there !== undefined && (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_5__/* .compareCores */ .Ou)(asked, there) === 0)
        return `to give ${found} the name ${version}, use --target-version ${version}`;
    const [before] = request.kind === 'promotion' ? [...request.before.all, ...request.before.any] : [];
    if (request.kind !== 'promotion' || before === undefined)
        return `to give that artifact the name ${version}, use --target-version ${version}`;
    const promote = `krci-deploy promote --application ${request.application.name} --to ${before.name}`;
    return `to promote ${version}, let ${before.name} have it first: ${promote} --version ${version}`;
}
/** Refuses another digest than the approved one: compare and set. */
function refuseOtherDigest(found, expected, where) {
    if (expected === undefined || found === expected)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'digest-mismatch',
        where,
        expected: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(expected),
        found: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(found),
        fix: 'approve what is there now, or promote what was approved',
    });
}


/***/ }),

/***/ 66686:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ unsettledSentence)
/* harmony export */ });
/**
 * Says that a values file of KubeRocketCI's layout may have no effect, and the line that tells. A stock KubeRocketCI
 * keeps its ApplicationSet in the cluster alone, so that a repository without one tells nothing.
 */
function unsettledSentence(files, environment) {
    return (`nothing tells whether KubeRocketCI hands Helm the image in ${environment}, which would win over ${files}; ` +
        'write "manifests: { layout: krci, applicationset: none }" into the flow file if it does not, or "cluster" or the file of its ApplicationSet in the place of "none"');
}


/***/ }),

/***/ 13221:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ ociTags),
/* harmony export */   pW: () => (/* binding */ kubernetesLabel),
/* harmony export */   tE: () => (/* binding */ versionOfOciTag),
/* harmony export */   uR: () => (/* binding */ ociTag)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16905);

/**
 * Writes a version as an image tag. `+` is not in the tag grammar of the distribution-spec; Helm writes `_` for it and
 * reads it back, and `_` is in no version, so the way back is exact.
 */
function ociTag(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .formatVersion */ .qh)(version).replace('+', '_');
}
/** Reads the version that an image tag stands for, with or without a `v`; undefined when it stands for none. */
function versionOfOciTag(tag) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.replace(/^v/, '').replace('_', '+'));
}
/** Kubernetes label value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends. */
function kubernetesLabel(version) {
    return ociTag(version)
        .slice(0, 63)
        .replace(/[^A-Za-z0-9]+$/, '');
}
/**
 * Returns the image tags of a version: its own and, of a release, the floating ones that no held release forbids. A
 * floating tag only ever moves up: `1.2` when nothing in 1.2 is higher, `1` when nothing in 1 is, `latest` when nothing
 * is. Below 1.0 there is no `0`: its minors are not compatible with each other (SemVer 4).
 */
function ociTags(version, held) {
    const own = ociTag(version);
    if (!(0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(version))
        return [own];
    const higher = [...held].filter((other) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(other) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(other, version) > 0);
    const { major, minor } = version;
    const floating = [
        [`${major}.${minor}`, (other) => other.major === major && other.minor === minor],
        [`${major}`, (other) => other.major === major],
        ['latest', () => true],
    ];
    const free = floating.filter(([tag, holds]) => tag !== '0' && !higher.some(holds)).map(([tag]) => tag);
    return [own, ...free];
}


/***/ }),

/***/ 20429:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSchemeName),
/* harmony export */   r: () => (/* binding */ versionSchemes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13221);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


function compareSemVer(a, b) {
    const [left, right] = [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(a), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(b)];
    if (left === undefined || right === undefined || areOfOneDay(left, right))
        return undefined;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right);
}
/** Whether only the id of a commit tells two versions apart: `1.3.0-dev.20261123.abc1234`. That is no order. */
function areOfOneDay(left, right) {
    const [ours, theirs] = [dayOf(left), dayOf(right)];
    if (ours === undefined || ours !== theirs || (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(left, right) !== 0)
        return false;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right) !== 0;
}
function dayOf({ prerelease: [word, day, ...rest] }) {
    return word === 'dev' && rest.length === 1 ? day : undefined;
}
function lineOfSemVer(tag) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(tag) === undefined ? undefined : 'semver';
}
/** `2026.11.28`, `20261128.3`, `24.04.1-rc2`: numbers from the year on, then perhaps a word that stands before the release. */
const calendar = /^v?(\d{2,8}(?:[._-]\d{1,14}){0,5})(?:[._-]?([a-z]{1,16})[._-]?(\d{0,9}))?$/i;
function compareCalendar(a, b) {
    const [left, right] = [calendar.exec(a), calendar.exec(b)];
    if (left === null || right === null)
        return undefined;
    const [ours, theirs] = [left, right].map((match) => (match[1] ?? '').split(/[._-]/).map(Number));
    for (let index = 0; index < Math.max(ours?.length ?? 0, theirs?.length ?? 0); index += 1) {
        const order = (ours?.[index] ?? -1) - (theirs?.[index] ?? -1);
        if (order !== 0)
            return order;
    }
    const [word = '', other = ''] = [left[2]?.toLowerCase(), right[2]?.toLowerCase()];
    if (word === other)
        return Number(left[3] ?? 0) - Number(right[3] ?? 0);
    if (word === '' || other === '')
        return word === '' ? 1 : -1;
    return word < other ? -1 : 1;
}
/** KubeRocketCI's default versioning: `main-20240103-141431`. */
const branchAndTime = /^(.{1,100})-(\d{8}-\d{6})$/;
function compareKrci(a, b) {
    const [left, right] = [branchAndTime.exec(a), branchAndTime.exec(b)];
    if (left === null || right === null)
        return compareSemVer(a, b);
    const [ours = '', theirs = ''] = [left[2], right[2]];
    if (left[1] !== right[1])
        return undefined;
    return ours === theirs ? 0 : ours < theirs ? -1 : 1;
}
function lineOfKrci(tag) {
    const branch = branchAndTime.exec(tag)?.[1];
    return branch === undefined ? lineOfSemVer(tag) : `branch ${branch}`;
}
/** Tags that tools put beside an image: lists of referrers, signatures, attestations. */
const besideImage = /^sha(?:256|512)-[0-9a-f]{32,}/;
/** Every scheme that a flow can declare; a new one is an entry here. */
const versionSchemes = {
    semver: {
        description: 'Semantic Versioning; other tags have no order',
        compare: compareSemVer,
        lineOf: lineOfSemVer,
    },
    calendar: {
        description: 'dates such as 2026.11.28 or 24.04.1',
        compare: compareCalendar,
        lineOf: (tag) => (calendar.test(tag) ? 'calendar' : undefined),
    },
    krci: {
        description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
        compare: compareKrci,
        lineOf: lineOfKrci,
    },
    opaque: {
        description: 'names without an order, such as short shas',
        compare: () => undefined,
        lineOf: (tag) => (besideImage.test(tag) ? undefined : tag),
    },
};
function isSchemeName(name) {
    return Object.hasOwn(versionSchemes, name);
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
