export const id = 1750;
export const ids = [1750];
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

/***/ 55949:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ signerFor)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/sigstore/pre-authentication.js
var pre_authentication = __webpack_require__(73069);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/sigstore/services.js



/** Statuses by which Fulcio says what it has against a token. */
const refusals = [400, 401, 403];
/** Asks Fulcio for a certificate (sigstore/fulcio, fulcio.proto). Returns the leaf as DER. Throws RemoteError. */
async function requestCertificate(web, address, { token, publicKey, proof }) {
    const server = web.open({ base: address, title: 'Fulcio', scope: 'an OIDC token that it takes' });
    const { body, status } = await server.ask({
        path: 'api/v2/signingCert',
        what: 'a certificate',
        accept: refusals,
        body: {
            credentials: { oidcIdentityToken: token },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: publicKey },
                proofOfPossession: proof.toString('base64'),
            },
        },
    });
    if (refusals.includes(status)) {
        throw new errors/* RemoteError */.Hi({
            code: 'certificate-refused',
            where: server.name,
            expected: 'a certificate for the OIDC token of this job',
            found: (0,shown/* shown */.S)((0,json_path/* textIn */.r7)(body, 'message') ?? `status ${status}`, 200),
            fix: 'let it take tokens of this platform, with the audience "sigstore"',
        });
    }
    const holders = ['signedCertificateEmbeddedSct', 'signedCertificateDetachedSct'];
    const [leaf] = holders.flatMap((name) => (0,json_path/* listIn */.Of)(body, name, 'chain', 'certificates'));
    if (typeof leaf === 'string' && leaf.includes('-----BEGIN CERTIFICATE-----'))
        return derOf(leaf);
    throw oddAnswer(server, 'a chain of certificates');
}
/** Writes a signature into the log. Returns its entry as the JSON of TransparencyLogEntry. Throws RemoteError. */
function requestEntry(web, { url, version }, request) {
    const server = web.open({ base: url, title: 'Rekor', scope: '' });
    return version === 2 ? entryOfTiles(server, request) : entryOfRekor(server, request);
}
/** Rekor 1 (sigstore/rekor, openapi.yaml), kind `dsse` 0.0.1. */
async function entryOfRekor(server, { envelope, certificate }) {
    const verifiers = [Buffer.from(pemOf(certificate)).toString('base64')];
    const { body } = await server.ask({
        path: 'api/v1/log/entries',
        what: 'a log entry',
        body: {
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers } },
        },
    });
    const [entry] = Object.values(body ?? {});
    const proof = (0,json_path/* memberAt */.mz)(entry, 'verification', 'inclusionProof');
    const promise = (0,json_path/* textIn */.r7)(entry, 'verification', 'signedEntryTimestamp');
    const canonicalizedBody = (0,json_path/* textIn */.r7)(entry, 'body');
    if (proof === undefined || promise === undefined || canonicalizedBody === undefined)
        throw oddAnswer(server, 'a log entry with the proof of its inclusion');
    return {
        logIndex: String((0,json_path/* memberAt */.mz)(entry, 'logIndex')),
        logId: { keyId: fromHex((0,json_path/* textIn */.r7)(entry, 'logID')) },
        kindVersion: { kind: 'dsse', version: '0.0.1' },
        integratedTime: String((0,json_path/* memberAt */.mz)(entry, 'integratedTime')),
        inclusionPromise: { signedEntryTimestamp: promise },
        inclusionProof: {
            logIndex: String((0,json_path/* memberAt */.mz)(proof, 'logIndex')),
            rootHash: fromHex((0,json_path/* textIn */.r7)(proof, 'rootHash')),
            treeSize: String((0,json_path/* memberAt */.mz)(proof, 'treeSize')),
            hashes: (0,json_path/* listIn */.Of)(proof, 'hashes').map((hash) => fromHex(String(hash))),
            checkpoint: { envelope: (0,json_path/* textIn */.r7)(proof, 'checkpoint') },
        },
        canonicalizedBody,
    };
}
/** Rekor 2 (sigstore/rekor-tiles, rekor_service.proto), which answers with the entry as bundles hold it. */
async function entryOfTiles(server, { envelope, certificate }) {
    const { body } = await server.ask({
        path: 'api/v2/log/entries',
        what: 'a log entry',
        body: {
            dsseRequestV002: {
                envelope: JSON.parse(JSON.stringify(envelope)),
                verifiers: [
                    { x509Certificate: { rawBytes: certificate.toString('base64') }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' },
                ],
            },
        },
    });
    if ((0,json_path/* memberAt */.mz)(body, 'inclusionProof') === undefined || typeof body !== 'object' || body === null)
        throw oddAnswer(server, 'a log entry with the proof of its inclusion');
    return body;
}
/** Asks a timestamp authority (RFC 3161, as sigstore/timestamp-authority takes it). Returns DER. Throws RemoteError. */
async function requestTimestamp(web, address, digest) {
    const { origin, pathname } = new URL(address);
    const server = web.open({ base: origin, title: 'the timestamp authority', scope: '' });
    const { bytes } = await server.read({
        path: pathname,
        what: 'a timestamp',
        media: 'application/timestamp-reply',
        body: { artifactHash: digest.toString('base64'), hashAlgorithm: 'sha256' },
    });
    return bytes;
}
function oddAnswer({ name }, expected) {
    return new errors/* RemoteError */.Hi({ code: 'sigstore-answer', where: name, expected, found: 'something else' });
}
function fromHex(text) {
    return Buffer.from(text ?? '', 'hex').toString('base64');
}
function derOf(pem) {
    return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}
function pemOf(der) {
    const lines = der
        .toString('base64')
        .replaceAll(/(.{64})/g, '$1\n')
        .trimEnd();
    return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

;// CONCATENATED MODULE: ./lib/src/sigstore/sign.js





/** What Fulcio takes tokens for, unless it is configured otherwise. */
const audience = 'sigstore';
/** Half of the ten minutes for which Fulcio's certificates are valid. */
const usableMs = 5 * 60_000;
/** Opens a signer. Makes no request. */
function keylessSigner(services, job) {
    let held;
    async function certified() {
        const known = await held;
        if (known !== undefined && job.clock.now().getTime() - known.at < usableMs)
            return known;
        held = certify(services, job);
        return held;
    }
    return {
        async bundle(statement, payloadType) {
            const { toDSSEBundle, bundleToJSON, envelopeToJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
            const { key, certificate } = await certified();
            const signature = (0,external_node_crypto_.sign)('sha256', (0,pre_authentication/* preAuthentication */.C)(statement, payloadType), key);
            const bare = toDSSEBundle({
                artifact: Buffer.from(statement),
                artifactType: payloadType,
                signature,
                certificate,
            });
            const envelope = envelopeToJSON(bare.content.dsseEnvelope);
            const { rekor, timestamp } = services;
            const [entry, stamp] = await Promise.all([
                rekor && requestEntry(job.web, rekor, { envelope, certificate }),
                timestamp && requestTimestamp(job.web, timestamp, (0,external_node_crypto_.createHash)('sha256').update(signature).digest()),
            ]);
            const json = bundleToJSON(bare);
            return JSON.stringify({
                ...json,
                verificationMaterial: {
                    ...json.verificationMaterial,
                    tlogEntries: entry === undefined ? [] : [entry],
                    timestampVerificationData: {
                        rfc3161Timestamps: stamp === undefined || stamp === '' ? [] : [{ signedTimestamp: Buffer.from(stamp).toString('base64') }],
                    },
                },
            });
        },
    };
}
async function certify({ fulcio }, job) {
    const { web, clock } = job;
    const token = await job.token(audience);
    if (token === undefined)
        throw tokenMissing();
    const { publicKey, privateKey: key } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const proof = (0,external_node_crypto_.sign)('sha256', Buffer.from(subjectOf(token)), key);
    const at = clock.now().getTime();
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    return { key, certificate: await requestCertificate(web, fulcio, { token, publicKey: pem, proof }), at };
}
/** Reads the subject of a JSON Web Token, unverified: Fulcio verifies it. */
function subjectOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const subject = (0,json_path/* textIn */.r7)(claims, 'email') ?? (0,json_path/* textIn */.r7)(claims, 'sub');
        if (subject !== undefined)
            return subject;
    }
    catch {
        // Below: the error.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-identity-token',
        where: 'keyless signature',
        expected: 'a JSON Web Token with a subject',
        found: 'something else',
        fix: 'leave the variables of the OIDC token as the platform sets them',
    });
}
function tokenMissing() {
    return new errors/* UsageError */.eb({
        code: 'identity-token-missing',
        where: 'keyless signature',
        expected: 'an OIDC token of the platform about this job',
        found: 'none',
        fix: 'on GitHub grant the job "id-token: write", on GitLab give it id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    });
}

// EXTERNAL MODULE: ./lib/src/records/dsse.js
var dsse = __webpack_require__(16386);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/records.js
var records = __webpack_require__(12985);
// EXTERNAL MODULE: ./lib/src/records/scope.js
var records_scope = __webpack_require__(45439);
;// CONCATENATED MODULE: ./lib/src/records/signer.js






/**
 * Picks the signer of a statement: the key of the run, else its platform identity.
 * One with an untrusted signature, with none, or by a signer that may not say it, would be refused when it is read.
 *
 * @throws UsageError
 */
function signerFor({ signingKey: pem, job }, trust, claim) {
    const key = pem === undefined ? undefined : (0,keys/* signingKey */.NR)(pem);
    if (trust.length === 0)
        return key;
    const entries = trust.filter(keys/* isTrustedKey */.Tw).filter(({ id }) => id === key?.id);
    if (key !== undefined && entries.some(({ scope }) => (0,records_scope/* scopeFault */.d)(scope, claim) === undefined))
        return key;
    const identity = identityFor(trust, claim);
    if (identity !== undefined && job !== undefined)
        return jobSigner(identity, job, trust, claim);
    throw key === undefined ? keyMissing() : keyFault(key, entries, trust, claim);
}
/** Finds an identity that may say it, whoever runs this. */
function identityFor(trust, claim) {
    for (const signer of trust) {
        if (!(0,keys/* isTrustedKey */.Tw)(signer) && (0,records_scope/* scopeFault */.d)(signer.scope, claim) === undefined)
            return signer;
    }
    return undefined;
}
/** Signs as the job, and reads each bundle as the next environment will: an identity that is not trusted ends here. */
function jobSigner({ sigstore }, job, trust, claim) {
    const signer = keylessSigner(sigstore.services, job);
    return {
        async bundle(statement) {
            const bundle = await signer.bundle(statement, records/* mediaTypes */.Ib.statement);
            const envelope = (0,dsse/* readBundle */.Bo)(new TextEncoder().encode(bundle));
            const own = { ...claim, time: job.clock.now().toISOString() };
            const verdict = (0,dsse/* judgeSignatures */.D8)(envelope, trust, own);
            if (verdict === 'trusted')
                return bundle;
            throw new errors/* RefusedError */.fk({
                code: 'signing-identity-untrusted',
                where: 'keyless signature',
                expected: `a job that records.trusted-identities names for "${claim.statement}" about ${claim.environment}`,
                found: (0,dsse/* bundleFault */.lB)(envelope, trust, own) || verdict,
                fix: `run it in the job that the flow trusts, with its environment, or correct records.trusted-identities`,
            });
        },
    };
}
function keyMissing() {
    return new errors/* UsageError */.eb({
        code: 'signing-key-missing',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: 'a key, because the flow trusts signed records alone (records.trusted-keys)',
        found: 'none',
        fix: 'set KRCI_DEPLOY_SIGNING_KEY',
    });
}
function keyFault({ id }, entries, trust, claim) {
    if (entries.length === 0) {
        const ids = trust.filter(keys/* isTrustedKey */.Tw).map((one) => one.id);
        return new errors/* UsageError */.eb({
            code: 'signing-key-untrusted',
            where: 'KRCI_DEPLOY_SIGNING_KEY',
            expected: `a key that the flow trusts (${ids.join(', ')})`,
            found: id,
            fix: 'use one of those, or add its public key to records.trusted-keys',
        });
    }
    const { environment, statement } = claim;
    const isRetired = entries.every(({ scope }) => (0,records_scope/* scopeFault */.d)(scope, claim) === 'key-retired');
    return new errors/* UsageError */.eb({
        code: isRetired ? 'signing-key-retired' : 'signing-key-scope',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: `a key whose scope holds "${statement}" about ${environment}`,
        found: isRetired ? `${id}, which is revoked or past its not-after` : `${id}, whose scope does not`,
        fix: isRetired ? `use the key of ${environment} that came after it` : (0,keys/* scopeAdvice */.RJ)(environment),
    });
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
