export const id = 1340;
export const ids = [1340];
export const modules = {

/***/ 87898:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11552);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12985);
/* harmony import */ var _sign_statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72590);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);








/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, signer) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStatement */ .pc)(subject.digest, repository.name, promotion);
    return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, signer);
}
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_5__/* .predicateType */ .W3 };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, signer) {
    const record = await signedBlob(statement, signer);
    const manifest = recordManifest(subject, record.descriptor, time, kind);
    for (const { descriptor, bytes } of [empty(), record]) {
        if (!(await repository.hasBlob(descriptor)))
            await repository.putBlob(descriptor, once(bytes));
    }
    await repository.putManifest(manifest);
    await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(repository, subject.digest, manifest);
    return manifest.descriptor.digest;
}
/**
 * Copies a record, byte for byte, beside the same artifact in another place. Returns whether anything was written.
 *
 * @throws RemoteError
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'record-gone',
            where: from.name,
            expected: `the record ${record} that was there a moment ago`,
            found: 'none',
            fix: 'run again',
        });
    }
    const isThere = (await to.resolve(record)) !== undefined;
    if (!isThere) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !isThere;
}
/** Makes the manifest of a record whose envelope, bundle or bare statement is the blob. */
function recordManifest(subject, record, time, kind = promotionKind) {
    const { mediaType, digest, size } = subject;
    const content = {
        schemaVersion: 2,
        mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7,
        artifactType: kind.artifactType,
        config: { ...empty().descriptor, data: 'e30=' },
        // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
        layers: [
            { ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: kind.predicateType } },
        ],
        subject: { mediaType, digest, size },
        annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': kind.predicateType },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { bytes, descriptor: { mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function signedBlob(statement, signer) {
    const { bytes, mediaType } = await (0,_sign_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .signStatement */ .f)(statement, signer);
    return blobOf(bytes, mediaType);
}
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 45615:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   M: () => (/* binding */ recordsOf)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68127);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16386);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);










const maxRecords = 500;
const maxRecordBytes = 256 * 1024;
const maxReads = 8;
/**
 * Reads the records beside an artifact, by the referrers API and by the fallback tag. Throws RemoteError when the
 * registry does not answer, RefusedError `too-many-records`.
 */
function recordsOf(repository, digest, options = {}) {
    return statementsOf(repository, digest, { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.artifact, read: _statement_js__WEBPACK_IMPORTED_MODULE_7__/* .readStatement */ .cO }, options);
}
/** As `recordsOf`, for any kind of record. */
async function statementsOf(repository, digest, reader, { lists = 'all', warn = () => { } } = {}) {
    const broken = [];
    const all = await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersOf */ .aH)(repository, digest, {
        lists,
        // Any user with push access can attach something malformed: it is named, and the others are read.
        onUnreadable: (listed, error) => {
            if (!(0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSettled */ .Is)(error))
                throw error;
            warn(`beside ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} something is attached that cannot be read: ${error.message}`);
            if (listed?.artifactType === reader.artifactType) {
                broken.push({ digest: listed.digest, content: { unreadable: error.message } });
            }
        },
    });
    const records = all.filter((manifest) => (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).artifactType === reader.artifactType);
    if (records.length > maxRecords) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'too-many-records',
            where: `${repository.name}@${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
            expected: `at most ${maxRecords} records`,
            found: String(records.length),
            fix: 'remove those that krci-deploy did not write',
        });
    }
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .mapBounded */ .y)(records, maxReads, (manifest) => readRecord(repository, manifest, reader));
    for (const { digest: record, content } of read) {
        if ('unreadable' in content)
            warn(`the record ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(record)} cannot be read: ${content.unreadable}`);
    }
    return [...broken, ...read];
}
async function readRecord(repository, manifest, reader) {
    const { digest } = manifest.descriptor;
    try {
        const [, layer, ...others] = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).blobs;
        if (layer === undefined || others.length > 0)
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)('one layer');
        return { digest, content: await contentIn(repository, layer, reader) };
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg && (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSettled */ .Is)(error))
            return { digest, content: { unreadable: error.message } };
        throw error;
    }
}
async function contentIn(repository, layer, { read }) {
    if (layer.size > maxRecordBytes)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(`at most ${maxRecordBytes} bytes`, String(layer.size));
    const bytes = await (0,_registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__/* .bytesOfBlob */ .s)(repository, layer);
    if (layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope || layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle) {
        const envelope = layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle ? (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .Bo)(bytes) : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvelope */ .HT)(bytes);
        return { envelope, statement: read(envelope.payload) };
    }
    if (layer.mediaType !== _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(`a layer of ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope}, ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle} or ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement}`, 'another kind');
    return { envelope: { payload: bytes, signatures: [] }, statement: read(bytes) };
}


/***/ }),

/***/ 72590:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ signStatement)
/* harmony export */ });
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12985);


/** Signs a statement; without a signer it stays bare. @throws UsageError, RemoteError, RefusedError as `JobSigner` */
async function signStatement(statement, signer) {
    if (signer === undefined)
        return { bytes: statement, mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.statement };
    if ('id' in signer)
        return { bytes: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .writeEnvelope */ .Iv)(statement, signer), mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.envelope };
    const bundle = await signer.bundle(statement);
    return { bytes: new TextEncoder().encode(bundle), mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.bundle };
}


/***/ }),

/***/ 24194:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ readStatementOf),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   pc: () => (/* binding */ writeStatement),
/* harmony export */   sR: () => (/* binding */ writeStatementOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12985);




const statementType = 'https://in-toto.io/Statement/v1';
const maxSubjects = 16;
const maxApprovers = 100;
/** Writes the statement as the bytes that get signed. `name` is the artifact's repository, for readers. */
function writeStatement(digest, name, promotion) {
    return writeStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, { digest, name, predicate: promotion });
}
/** As `writeStatement`, with any predicate. */
function writeStatementOf(type, { digest, name, predicate }) {
    const [algorithm = '', hexadecimal = ''] = digest.split(':');
    const subject = [{ name, digest: { [algorithm]: hexadecimal } }];
    const statement = { _type: statementType, subject, predicateType: type, predicate };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readStatement(bytes) {
    const { subjects, predicate } = readStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, bytes);
    return { subjects, promotion: readPromotion(predicate) };
}
/** As `readStatement`, up to the predicate. */
function readStatementOf(expected, bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'predicateType');
    if (type !== expected)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`the predicate ${expected}`, type.slice(0, 100));
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        predicate: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'predicate'),
    };
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('objects in "subject"');
    const named = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(subject, 'digest');
    return Object.entries(named)
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function readPromotion(json) {
    const [source, destination, tool] = ['source', 'destination', 'tool'].map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, name));
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'time');
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a time', `"${time.slice(0, 40)}"`);
    return {
        flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'flow'),
        application: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'application'),
        source: {
            repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(source ?? {}, 'repository'),
            ...optional('environment', source ?? {}),
            ...optional('version', source ?? {}),
        },
        destination: {
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(destination ?? {}, 'environment'),
            repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(destination ?? {}, 'repository'),
        },
        version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'version'),
        ...replacedOf(json),
        ...(json['rollback'] === true ? { rollback: true } : {}),
        ...digestAt('previous', json),
        ...sequenceOf(json),
        ...digestAt('adopts', json),
        ...optional('commit', json),
        ...gitopsOf(json),
        ...policyOf(json),
        ...gateOf(json),
        ...optional('actor', json),
        approvers: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'approvers', maxApprovers).map(approverOf),
        ...optional('run', json),
        time,
        tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'version') },
    };
}
function gitopsOf(json) {
    const gitops = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gitops');
    if (gitops === undefined)
        return {};
    const [repository, revision] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'revision')];
    return { gitops: { repository, revision, ...optional('branch', gitops) } };
}
function policyOf(json) {
    const policy = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'policy');
    if (policy === undefined)
        return {};
    const [repository, branch] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'branch')];
    return { policy: { repository, branch, commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'commit') } };
}
function replacedOf(json) {
    const replaced = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'replaced');
    if (replaced === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(replaced, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "replaced"');
    return { replaced: { digest, ...optional('version', replaced) } };
}
function gateOf(json) {
    const gate = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gate');
    if (gate === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "gate"');
    return { gate: { verdict: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'verdict'), digest } };
}
function digestAt(name, json) {
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(json, name);
    if (digest !== undefined && !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`a digest in "${name}"`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
    return (digest === undefined ? {} : { [name]: digest });
}
function sequenceOf({ sequence }) {
    if (sequence === undefined)
        return {};
    if (typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0)
        return { sequence };
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a whole number from 1 in "sequence"');
}
function approverOf(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)({ approvers: value }, 'approvers');
}
function optional(name, json) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(json, name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
    return (value === undefined ? {} : { [name]: value });
}


/***/ }),

/***/ 68127:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ bytesOfBlob)
/* harmony export */ });
/**
 * Reads a small blob whole; the caller bounds its size.
 * @throws the errors of `Repository.blob`: the bytes are those of the digest.
 */
async function bytesOfBlob(repository, blob) {
    const chunks = [];
    // A chunk is lent, so it is copied.
    for await (const chunk of repository.blob(blob))
        chunks.push(Uint8Array.from(chunk));
    return Buffer.concat(chunks);
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
