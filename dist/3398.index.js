export const id = 3398;
export const ids = [3398];
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

/***/ 55542:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ entryRecords),
/* harmony export */   GJ: () => (/* binding */ isFuture),
/* harmony export */   J9: () => (/* binding */ statementFaults),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   YH: () => (/* binding */ requireEntry),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   aB: () => (/* binding */ compareRecords),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mp: () => (/* binding */ entryRecord),
/* harmony export */   q1: () => (/* binding */ requireReturn),
/* harmony export */   vg: () => (/* binding */ maxSkewMs),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Runners' clocks differ by a little; a record further ahead than this is no proof. */
const maxSkewMs = 15 * 60_000;
/** Why a statement proves nothing, whatever it is about: its time and its signature, the nearest miss first. */
const statementFaults = [
    'future',
    'altered',
    'unverified',
    'key-retired',
    'key-scope',
    'unknown-identity',
    'unknown-key',
    'unsigned',
];
/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
    ...statementFaults,
    'other-digest',
    'other-application',
    'other-flow',
    'unreadable',
    'other-environment',
];
/** Finds the record that proves the entry, the newest of several, or undefined. */
function entryRecord(records, entry, trust) {
    return newestFirst(entryRecords(records, entry, trust))[0];
}
/** Returns the records that prove the entry, in no order. */
function entryRecords(records, entry, trust) {
    return records.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
        ? [{ digest, promotion: content.statement.promotion }]
        : []);
}
/** Orders proofs by their place in the environment's chain; by time where one of them is from before there was a chain. */
function newestFirst(proofs) {
    return proofs.toSorted((left, right) => compareRecords(right.promotion, left.promotion));
}
/** Compares two records by order of entry, for `sort`: negative where `left` came first. */
function compareRecords(left, right) {
    const byTime = Date.parse(left.time) - Date.parse(right.time);
    if (left.sequence === undefined || right.sequence === undefined)
        return byTime;
    return left.sequence === right.sequence ? byTime : left.sequence - right.sequence;
}
/**
 * As `entryRecord`. `target` is the environment that is to be entered, `where` the repository that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireEntry(records, entry, trust, { target, where }) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof.promotion;
    const { code, found, fix } = refusalOf(records, entry, trust);
    const { application, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${target}`,
        found: `${where} ${found}`,
        fix,
    });
}
/**
 * Finds the newest record that an artifact ran in the environment that is to go back to it. `where` is the repository
 * that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireReturn(records, entry, trust, where) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof;
    const { code, found } = refusalOf(records, entry, trust);
    const { application, environment, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${environment} cannot go back to ${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
        found: `${where} ${found}`,
        fix: 'a rollback is to what a record shows to have run there: name another version, or promote this one',
    });
}
/** Returns the reason why a record does not prove the entry; undefined when it does. */
function faultOf({ content }, entry, trust) {
    if ('unreadable' in content)
        return 'unreadable';
    const { subjects, promotion } = content.statement;
    if (!subjects.includes(entry.digest))
        return 'other-digest';
    if (promotion.flow !== entry.flow)
        return 'other-flow';
    if (promotion.application !== entry.application)
        return 'other-application';
    if (promotion.destination.environment !== entry.environment)
        return 'other-environment';
    const verdict = signatureOf({ content }, trust, claimOf(promotion));
    if (verdict !== 'trusted' && verdict !== 'not-asked')
        return verdict;
    return isFuture(promotion.time, entry.now) ? 'future' : undefined;
}
/** Tells whether a time lies further ahead than clocks may differ. */
function isFuture(time, now) {
    return Date.parse(time) > now.getTime() + maxSkewMs;
}
/** Returns the claim of a record, to compare with the scope of the key that signed it. */
function claimOf({ destination, time }) {
    return { environment: destination.environment, statement: 'entry', time };
}
/** Judges the signature of a record; `not-asked` where the flow trusts no keys in particular. */
function signatureOf({ content }, trust, claim) {
    if ('unreadable' in content)
        return 'unreadable';
    return trust.length === 0 ? 'not-asked' : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSignatures */ .D8)(content.envelope, trust, claim);
}
function refusalOf(records, entry, trust) {
    const fault = nearestFault(records, entry, trust);
    const { code, found, fix } = refusals[fault];
    const times = fault === 'future' ? timesOf(records, entry, trust) : '';
    const reason = reasonOf(records, fault, entry, trust);
    const named = (text) => text
        .replaceAll('ENVIRONMENT', entry.environment)
        .replace('TIMES', times)
        .replace('REASON', () => reason);
    return { code, found: named(found), fix: named(fix) };
}
function nearestFault(records, entry, trust) {
    const present = new Set(records.map((record) => faultOf(record, entry, trust)));
    return faults.find((one) => present.has(one)) ?? 'other-environment';
}
/** Shows both times: the record's and that of this machine. */
function timesOf(records, entry, trust) {
    const ahead = records.find((record) => faultOf(record, entry, trust) === 'future');
    const time = ahead !== undefined && 'statement' in ahead.content ? ahead.content.statement.promotion.time : '';
    return `${time}, and it is ${entry.now.toISOString()} here`;
}
/** Says what a bundle failed by. */
function reasonOf(records, fault, entry, trust) {
    const one = records.find((record) => faultOf(record, entry, trust) === fault);
    if (one === undefined || !('statement' in one.content))
        return '';
    const { envelope, statement } = one.content;
    return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleFault */ .lB)(envelope, trust, claimOf(statement.promotion));
}
const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';
const refusals = {
    future: {
        code: 'record-future',
        found: 'has a record that it entered ENVIRONMENT at TIMES',
        fix: 'correct the clock that is wrong, then promote it to ENVIRONMENT again',
    },
    altered: {
        code: 'record-altered',
        found: 'has a record that it entered ENVIRONMENT whose signature does not fit: the record was altered, or the signature is from elsewhere',
        fix: findOut,
    },
    'key-retired': {
        code: 'record-key-retired',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that is revoked, or later than the not-after of its key (or before the not-before of its identity)',
        fix: findOut,
    },
    'key-scope': {
        code: 'record-key-scope',
        found: 'has a record that it entered ENVIRONMENT, signed with a key whose scope does not hold "entry" about ENVIRONMENT',
        fix: `promote it to ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    },
    unverified: {
        code: 'record-unverified',
        found: 'has a record that it entered ENVIRONMENT whose Sigstore bundle does not count: REASON',
        fix: findOut,
    },
    'unknown-identity': {
        code: 'record-unknown-identity',
        found: 'has a record that it entered ENVIRONMENT, signed by a job that the flow does not trust: its REASON',
        fix: 'find out who wrote it, then promote it to ENVIRONMENT in the job that records.trusted-identities names',
    },
    'unknown-key': {
        code: 'record-unknown-key',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
        fix: findOut,
    },
    unsigned: {
        code: 'record-unsigned',
        found: 'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
        fix: 'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
    },
    'other-digest': {
        code: 'record-other-digest',
        found: 'has a record beside it about another digest, and none that this one entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-application': {
        code: 'record-other-application',
        found: 'has a record of another application beside it, and none of this one in ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-flow': {
        code: 'record-other-flow',
        found: 'has a record of another flow, and none that it entered ENVIRONMENT in this one',
        fix: promoteFirst,
    },
    unreadable: {
        code: 'record-unreadable',
        found: 'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-environment': {
        code: 'record-missing',
        found: 'has no record that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
};


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


/***/ }),

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
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
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
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
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
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
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ })

};
