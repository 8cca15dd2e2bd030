export const id = 4994;
export const ids = [4994];
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

/***/ 49761:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ statementKind),
/* harmony export */   ZP: () => (/* binding */ gapBehind),
/* harmony export */   uG: () => (/* binding */ newestVerdict),
/* harmony export */   vx: () => (/* binding */ requireVerdict),
/* harmony export */   yH: () => (/* binding */ trustedVerdicts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16386);





/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'gap',
    'expired',
    'other-policy',
    ..._chain_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFaults */ .J9,
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * Returns the newest verdict on the digest for this environment, if it opens the gate.
 * A failed verdict closes a gate that an earlier one had opened, and so does one that is gone from the chain. `where` is
 * the repository that was searched.
 * @throws RefusedError that names the fault of the nearest miss.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    const gap = found && gapBehind(found, verdicts, demand.now);
    if (found !== undefined && fault === undefined && gap === undefined)
        return found;
    const reason = reasonOf(verdicts, fault, demand, trust);
    throw refusal(fault ?? (gap === undefined ? 'missing' : 'gap'), { ...demand, where, reason }, { record: found?.record, gap });
}
/** Most verdicts of a chain that are followed. */
const maxChain = 500;
/**
 * Returns the record that a verdict of the chain names as the one before it, and that is gone.
 * A verdict whose time is over opens nothing, and what came before it matters no more. A gap that a later verdict names
 * was known to the gate that gave it.
 */
function gapBehind(newest, verdicts, now) {
    const known = new Map(verdicts.map(({ digest, content }) => [digest, content]));
    const gaps = new Set();
    let record = newest.record;
    for (let count = 0; record !== undefined && count < maxChain; count += 1) {
        const { previous, gap, expires } = record;
        if (gap !== undefined)
            gaps.add(gap);
        if (previous === undefined || Date.parse(expires) <= now.getTime())
            return undefined;
        const content = known.get(previous);
        // One that is listed and whose bytes are gone is as good as deleted.
        if (content === undefined || 'unreadable' in content)
            return gaps.has(previous) ? undefined : previous;
        record = content.statement.record;
    }
    return undefined;
}
/** Returns the newest trusted verdict about the demand, with any result. */
function newestVerdict(verdicts, demand, trust) {
    return trustedVerdicts(verdicts, demand, trust)[0];
}
/** Returns the trusted verdicts about the demand, newest first, with any result and by any policy. */
function trustedVerdicts(verdicts, demand, trust) {
    const trusted = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return trusted.toSorted(newerFirst);
}
/** Compares by time; of two at the same time the one that closes goes first. */
function newerFirst({ record: left }, { record: right }) {
    return (Date.parse(right.time) - Date.parse(left.time) || Number(right.verdict === 'fail') - Number(left.verdict === 'fail'));
}
/** Says what a bundle failed by. */
function reasonOf(verdicts, fault, demand, trust) {
    const one = verdicts.find((verdict) => faultOf(verdict, demand, trust) === fault);
    if (one === undefined || !('statement' in one.content))
        return '';
    const { envelope, statement } = one.content;
    return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleFault */ .lB)(envelope, trust, claimOf(statement.record));
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** Returns the reason why a verdict does not count for the demand; undefined when it does. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust, claimOf(content.statement.record));
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(content.statement.record.time, demand.now) ? 'future' : undefined;
}
function claimOf({ environment, breakGlass, time }) {
    return { environment, statement: statementKind({ breakGlass }), time };
}
/** Returns the statement kind of a verdict, to compare with the scope of the key that signs it. */
function statementKind({ breakGlass }) {
    return breakGlass === undefined ? 'verdict' : 'break-glass';
}
function subjectFault({ subjects, record }, demand) {
    if (!subjects.includes(demand.digest))
        return 'other-digest';
    if (record.flow !== demand.flow)
        return 'other-flow';
    if (record.application !== demand.application)
        return 'other-application';
    return record.environment === demand.environment ? undefined : 'other-environment';
}
/** Returns the reason why the newest verdict does not open the gate; undefined when it does. */
function stateFault(record, { policy, now }) {
    if (record.verdict === 'fail')
        return 'closed';
    if (record.policy !== policy)
        return 'other-policy';
    return Date.parse(record.expires) > now.getTime() ? undefined : 'expired';
}
const gateFirst = 'run the gate for ENVIRONMENT with record: true, then promote';
const signIt = 'run the gate for ENVIRONMENT with record: true and KRCI_DEPLOY_SIGNING_KEY';
const findOut = 'find out who wrote it, then run the gate for ENVIRONMENT with a trusted key';
const refusals = {
    missing: ['has no verdict beside it', gateFirst],
    closed: ['has a verdict of TIME beside it that says fail', 'do what that gate asks for, and run it again'],
    gap: [
        'has a verdict beside it behind which an earlier one is gone, GAP',
        'find out who deleted it, then run the gate for ENVIRONMENT again with record: true',
    ],
    expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
    'other-policy': [
        'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
        gateFirst,
    ],
    future: [
        'has a verdict beside it from the future (it is NOW here)',
        'correct the clock that is wrong, then run the gate for ENVIRONMENT again',
    ],
    altered: [
        'has a verdict beside it whose signature does not fit: the verdict was altered, or the signature is from elsewhere',
        findOut,
    ],
    'key-retired': [
        'has a verdict beside it, signed with a key that is revoked, or later than the not-after of its key',
        findOut,
    ],
    'key-scope': [
        'has a verdict beside it, signed with a key whose scope does not hold it about ENVIRONMENT',
        `run the gate for ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    ],
    unverified: ['has a verdict beside it whose Sigstore bundle does not count: REASON', findOut],
    'unknown-identity': [
        'has a verdict beside it, signed by a job that the flow does not trust: its REASON',
        'find out who wrote it, then run the gate for ENVIRONMENT in the job that records.trusted-identities names',
    ],
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, refused, { record, gap }) {
    const { application, digest, environment, now, where, reason } = refused;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
        NOW: now.toISOString(),
        GAP: gap === undefined ? '' : (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(gap),
        REASON: reason,
    };
    const [found, fix] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES|NOW|GAP|REASON/g, (word) => words[word] ?? word));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: `verdict-${fault}`,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}`,
        found: `it ${found}, in ${where}`,
        fix,
    });
}


/***/ }),

/***/ 52086:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   XT: () => (/* binding */ attachVerdict)
/* harmony export */ });
/* unused harmony exports verdictKind, writeVerdict, readVerdict */
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const verdictKind = {
    artifactType: 'application/vnd.krci-deploy.verdict.v1',
    predicateType: 'https://in-toto.io/attestation/svr/v0.1',
};
/** To be raised when the same properties come to mean something else. */
const verifier = 'https://github.com/kuberocketci/krci-deploy/gate/v1';
const maxProperties = 500;
/** Names of properties: texts `KRCI_DEPLOY_<name>=<value>`, with the prefix that the specification requires. */
const names = {
    verdict: 'VERDICT',
    flow: 'FLOW',
    application: 'APPLICATION',
    environment: 'ENVIRONMENT',
    policy: 'POLICY',
    verdictDigest: 'VERDICT_DIGEST',
    expires: 'EXPIRES',
};
const keys = ['verdict', 'flow', 'application', 'environment', 'policy', 'verdictDigest', 'expires'];
/** Writes the statement as bytes. `name` is the artifact's repository, for readers. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const commit = record.policyCommit === undefined ? [] : [propertyOf('POLICY_COMMIT', record.policyCommit)];
    const ticket = record.change === undefined ? [] : [propertyOf('CHANGE', record.change)];
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...commit,
            ...ticket,
            ...emergency,
            ...(record.previous === undefined ? [] : [propertyOf('PREVIOUS', record.previous)]),
            ...(record.gap === undefined ? [] : [propertyOf('GAP', record.gap)]),
            ...record.passed.slice(0, maxProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', maxProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`one property KRCI_DEPLOY_${name}`);
    };
    const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
    const [change] = properties.get('CHANGE') ?? [];
    const [policyCommit] = properties.get('POLICY_COMMIT') ?? [];
    const [previous] = properties.get('PREVIOUS') ?? [];
    const [gap] = properties.get('GAP') ?? [];
    return {
        subjects,
        record: {
            verdict: verdictIn(one(names.verdict)),
            flow: one(names.flow),
            application: one(names.application),
            environment: one(names.environment),
            policy: digestIn(one(names.policy)),
            ...(policyCommit !== undefined && { policyCommit }),
            verdictDigest: digestIn(one(names.verdictDigest)),
            time: timeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'timeCreated')),
            expires: timeIn(one(names.expires)),
            passed: properties.get('CHECK') ?? [],
            ...(change !== undefined && { change }),
            ...(breakGlass !== undefined && { breakGlass }),
            ...(previous !== undefined && { previous: digestIn(previous) }),
            ...(gap !== undefined && { gap: digestIn(gap) }),
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, signer) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, signer);
}
/** Reads the verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest, options = {}) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict }, options);
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Reads the properties with the prefix `KRCI_DEPLOY_` by name and ignores the others. */
function propertiesIn(list) {
    const properties = new Map();
    for (const item of list) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)({ property: item }, 'property');
        const [, name, value] = /^KRCI_DEPLOY_([A-Z_]+)=(.+)$/s.exec(text) ?? [];
        if (name === undefined || value === undefined)
            continue;
        properties.set(name, [...(properties.get(name) ?? []), value]);
    }
    return properties;
}
function verdictIn(text) {
    if (text === 'pass' || text === 'warn' || text === 'fail')
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('the verdict pass, warn or fail', `"${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a digest', `"${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a time', `"${text.slice(0, 40)}"`);
}


/***/ })

};
