export const id = 1936;
export const ids = [1936];
export const modules = {

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

/***/ 66356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ attachVerification),
/* harmony export */   UL: () => (/* binding */ newestVerification),
/* harmony export */   wK: () => (/* binding */ verificationsOf)
/* harmony export */ });
/* unused harmony exports verificationKind, writeVerification, readVerification */
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45615);






const verificationKind = {
    artifactType: 'application/vnd.krci-deploy.verification.v1',
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
};
const statementType = 'https://in-toto.io/Statement/v1';
/** Name of the descriptor that holds what the predicate has no place for. */
const descriptor = 'krci-deploy dr-verify';
const maxSubjects = 1000;
const maxNames = 1000;
const maxChecks = 100;
/** Writes the statement: its subjects are the commit of the GitOps repository and the digests that it names. */
function writeVerification(record, { name, version }) {
    const { flow, environment, isProven, commit, repository, digests, scope, required, run, time } = record;
    const images = digests.map((digest) => {
        const [algorithm = '', hexadecimal = ''] = digest.split(':');
        return { name: 'image', digest: { [algorithm]: hexadecimal } };
    });
    const about = { flow, environment, time, required: required.join(','), tool: `${name} ${version}` };
    const annotations = { ...about, ...scope };
    const statement = {
        _type: statementType,
        subject: [{ name: repository, digest: { gitCommit: commit } }, ...images],
        predicateType: verificationKind.predicateType,
        predicate: {
            result: isProven ? 'PASSED' : 'FAILED',
            configuration: [{ name: descriptor, digest: { gitCommit: commit }, annotations }],
            ...(run !== undefined && { url: run }),
            passedTests: record.passed,
            warnedTests: record.unproven,
            failedTests: record.failed,
        },
    };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. @throws RefusedError `record-unreadable` */
function readVerification(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'predicateType') !== verificationKind.predicateType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the predicate ${verificationKind.predicateType}`, 'another');
    const predicate = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(json, 'predicate');
    const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, 'configuration', maxChecks).find((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && one['name'] === descriptor);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(own))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the descriptor "${descriptor}"`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'annotations');
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'time');
    if (!/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('a time');
    const run = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalTextAt */ .Tq)(predicate, 'url');
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        record: {
            flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'flow'),
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'environment'),
            isProven: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(predicate, 'result') === 'PASSED',
            commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'digest'), 'gitCommit'),
            scope: scopeAt(annotations),
            required: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'required').split(','),
            passed: namesAt(predicate, 'passedTests'),
            unproven: namesAt(predicate, 'warnedTests'),
            failed: namesAt(predicate, 'failedTests'),
            ...(run !== undefined && { run }),
            time,
        },
    };
}
/** What a statement leaves out, it does not cover. */
function scopeAt(annotations) {
    const names = (key) => annotations[key] === undefined ? [] : (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(annotations, key, maxNames).map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)({ name }, 'name'));
    const [rpo, rto] = [durationAt(annotations, 'rpo'), durationAt(annotations, 'rto')];
    return {
        applications: names('applications'),
        sources: names('sources'),
        ...(rpo !== undefined && { rpo }),
        ...(rto !== undefined && { rto }),
    };
}
function durationAt(annotations, key) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalTextAt */ .Tq)(annotations, key);
    if (text === undefined || /^\d{1,6}[mhdw]$/.test(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`a duration such as 24h in "${key}"`);
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('objects in "subject"');
    return Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(subject, 'digest'))
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function namesAt(predicate, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, key, maxChecks).map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)({ name }, 'name'));
}
/** Stores a statement beside an image that it is about. Returns the record's digest. @throws RemoteError */
function attachVerification(repository, subject, { record, tool }, signer) {
    const statement = writeVerification(record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verificationKind }, signer);
}
/** Reads the statements beside an image; throws as `recordsOf` does. */
function verificationsOf(repository, digest, options = {}) {
    const reader = { artifactType: verificationKind.artifactType, read: readVerification };
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsOf */ .G)(repository, digest, reader, options);
}
/**
 * Returns the newest statement about an environment that lies beside the image that it names, and is signed by one who
 * may say it; of two at the same time the one that fails.
 */
function newestVerification(found, { flow, environment, now }, trust) {
    const own = found.flatMap(({ digest, records }) => records.flatMap((one) => {
        if ('unreadable' in one.content)
            return [];
        const { subjects, record } = one.content.statement;
        const isAbout = subjects.includes(digest) && record.flow === flow && record.environment === environment;
        if (!isAbout || (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(record.time, now))
            return [];
        const claim = { environment, statement: 'recovery', time: record.time };
        return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(one, trust, claim) === 'trusted' ? [record] : [];
    }));
    return own.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time) || Number(a.isProven) - Number(b.isProven))[0];
}


/***/ }),

/***/ 56992:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ uncovered),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _flow_recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34380);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36546);



/** Returns what the flow declares for an environment in which Git names these applications. */
function scopeOf(flow, environment, applications) {
    const others = new Set(flow.environments.flatMap(({ name }) => (name === environment ? [] : [name])));
    const sources = Object.entries(flow.recovery.backups?.sources ?? {});
    // As the checks read it: a source that names an application serves every environment.
    const serving = sources.filter(([, { of }]) => of?.every((name) => others.has(name)) !== true);
    return {
        applications: [...new Set(applications)].toSorted(),
        sources: serving.map(([name]) => name).toSorted(),
        ...(0,_flow_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .objectivesOf */ .s3)(flow.recovery, environment),
    };
}
/** Names what the flow declares now and a verification did not cover: noun phrases; none: it covered everything. */
function uncovered({ required, passed, scope }, flow, now) {
    const checks = (0,_checks_js__WEBPACK_IMPORTED_MODULE_1__.requiredChecks)([], flow.recovery).filter((name) => ![...required, ...passed].includes(name));
    const missing = (key) => now[key].filter((name) => !scope[key].includes(name));
    return [
        ...checks.map((name) => `the check ${name}`),
        ...missing('applications').map((name) => `the application ${name}`),
        ...missing('sources').map((name) => `the backup ${name}`),
        ...['rpo', 'rto'].flatMap((key) => longer(key, scope[key], now[key])),
    ];
}
function longer(key, verified, declared) {
    if (declared === undefined)
        return [];
    if (verified !== undefined && (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(verified) <= (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(declared))
        return [];
    return [`the ${key} of ${declared}${verified === undefined ? '' : ` (it was held against ${verified})`}`];
}


/***/ }),

/***/ 41936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSigners: () => (/* binding */ planSigners),
/* harmony export */   writeRecords: () => (/* binding */ writeRecords)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55949);
/* harmony import */ var _records_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66356);
/* harmony import */ var _recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36546);
/* harmony import */ var _recovery_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56992);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28258);







/** Finds the signers before anything is looked at. @throws UsageError for a flow without records, or a key that may not */
async function planSigners(flow, environments, ports) {
    if (flow.records === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'flow-no-records', where: flow.file, expected: '"records"', found: 'none' });
    }
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const time = ports.clock.now().toISOString();
    return new Map(environments.map(({ name }) => {
        return [name, (0,_records_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .signerFor */ .k)(ports.recording ?? {}, trust, { environment: name, statement: 'recovery', time })];
    }));
}
/** Writes a statement about each environment beside all of its images; returns how many. @throws RemoteError */
async function writeRecords(verification, plan, signers, ports) {
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    let written = 0;
    for (const environment of plan.scene.environments) {
        const images = imagesOf(environment, plan);
        const record = recordOf(environment, images, verification, plan, ports);
        for (const { place, digest } of images) {
            const repository = ports.registries.open(place);
            const subject = await repository.resolve(digest);
            // What is gone is a finding of its own.
            if (subject === undefined)
                continue;
            await (0,_records_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .attachVerification */ .NP)(repository, subject, { record, tool }, signers.get(environment.name));
            written += 1;
        }
        if (images.length === 0)
            ports.log.warn(`nothing is recorded about ${environment.name}: Git names no image there`);
    }
    return written;
}
function imagesOf({ name, registry }, { scene }) {
    const images = scene.deployed.flatMap(({ environment, image, named: { digest } }) => {
        return environment.name !== name || digest === undefined ? [] : [{ place: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(registry, image), digest }];
    });
    return [...new Map(images.map((one) => [`${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(one.place)}@${one.digest}`, one])).values()];
}
function recordOf(environment, images, { findings, required, at }, plan, { platform }) {
    const { scene } = plan;
    const { name } = environment;
    // What is about the whole flow is about each environment.
    const own = findings.filter((one) => one.environment === undefined || one.environment === name);
    const applications = scene.deployed.flatMap((one) => (one.environment.name === name ? [one.application] : []));
    const branch = branchOf(environment, plan);
    const { url } = platform.run;
    return {
        flow: scene.flow.name,
        environment: name,
        isProven: !own.some((finding) => (0,_recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .isFatal */ .BG)(finding, required)),
        commit: branch?.commit ?? 'none',
        repository: branch?.repository ?? 'gitops',
        digests: [...new Set(images.map(({ digest }) => digest))],
        scope: (0,_recovery_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeOf */ .O)(scene.flow, name, applications),
        required: required.length === 0 ? ['nothing'] : required,
        ...testsOf(own),
        ...(url !== undefined && { run: url }),
        time: at,
    };
}
/** The branch that holds its manifests, as it was read; that of the flow where it has none of its own. */
function branchOf({ branch }, { scene: { branches } }) {
    return branches.find((one) => branch !== undefined && one.branch === branch) ?? branches[0];
}
/** Sorts checks by the worst of their findings. */
function testsOf(findings) {
    const names = [...new Set(findings.map(({ check }) => check))];
    const has = (check, verdict) => findings.some((one) => one.check === check && one.verdict === verdict);
    const failed = names.filter((name) => has(name, 'FAIL'));
    const unproven = names.filter((name) => !failed.includes(name) && has(name, 'UNPROVEN'));
    return { failed, unproven, passed: names.filter((name) => !failed.includes(name) && !unproven.includes(name)) };
}


/***/ })

};
