export const id = 6386;
export const ids = [6386];
export const modules = {

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 16386:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   D8: () => (/* binding */ judgeSignatures),
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   Iv: () => (/* binding */ writeEnvelope),
/* harmony export */   lB: () => (/* binding */ bundleFault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28560);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12649);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12985);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45439);
/* harmony import */ var _sigstore_pre_authentication_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73069);








const maxSignatures = 8;
function writeEnvelope(payload, { id, key }) {
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', (0,_sigstore_pre_authentication_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthentication */ .C)(payload, _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.statement), key);
    const envelope = {
        payloadType: _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.statement,
        payload: Buffer.from(payload).toString('base64'),
        signatures: [{ keyid: id, sig: signature.toString('base64') }],
    };
    return new TextEncoder().encode(JSON.stringify(envelope));
}
/** Reads an envelope from an untrusted source. Throws RefusedError `record-unreadable`. */
function readEnvelope(bytes) {
    return envelopeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the envelope'));
}
/** Reads a Sigstore bundle from an untrusted source; nothing in it is verified. Throws RefusedError `record-unreadable`. */
function readBundle(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the bundle');
    return { ...envelopeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'dsseEnvelope')), bundle: new TextDecoder().decode(bytes) };
}
function envelopeIn(json) {
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'payloadType');
    if (type !== _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.statement)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`the payload ${_records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.statement}`, 'another');
    const { payload } = json;
    if (typeof payload !== 'string')
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a text "payload"');
    return {
        payload: Buffer.from(payload, 'base64'),
        signatures: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'signatures', maxSignatures).map((signature) => {
            if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(signature))
                throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('objects in "signatures"');
            const { keyid } = signature;
            return {
                keyid: keyid === '' ? '' : ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(signature, 'keyid') ?? ''),
                bytes: Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(signature, 'sig'), 'base64'),
            };
        }),
    };
}
/**
 * Judges the signatures; one good signature by a trusted key is enough, if the claim is within the key's scope. A bad
 * one that names a trusted key means that the payload was altered, or that the signature was taken from another record.
 */
function judgeSignatures(envelope, trust, claim) {
    if (envelope.bundle !== undefined)
        return judgeBundle({ payload: envelope.payload, bundle: envelope.bundle }, trust, claim);
    const { payload, signatures } = envelope;
    if (signatures.length === 0)
        return 'unsigned';
    const signed = (0,_sigstore_pre_authentication_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthentication */ .C)(payload, _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.statement);
    const pairs = signatures.flatMap((signature) => trust
        .filter(_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrustedKey */ .Tw)
        .filter(({ id, aliases = [] }) => ['', id, ...aliases].includes(signature.keyid))
        .map((key) => ({ signature, key })));
    const good = pairs.filter(({ signature, key }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashFor(key.key), signed, key.key, signature.bytes));
    const scopes = good.map(({ key }) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .scopeFault */ .d)(key.scope, claim));
    if (good.length > 0)
        return scopes.includes(undefined) ? 'trusted' : (scopes[0] ?? 'trusted');
    return pairs.some(({ signature }) => signature.keyid !== '') ? 'altered' : 'unknown-key';
}
/** Ed25519 hashes by itself (RFC 8032). */
function hashFor({ asymmetricKeyType }) {
    return asymmetricKeyType === 'ed25519' ? null : 'sha256';
}
/** Judges a bundle by the identities that the flow trusts: the nearest to one of them, but for a revoked one. */
function judgeBundle(read, trust, claim) {
    return bundleFindings(read, trust, claim)[0]?.verdict ?? 'unknown-key';
}
const nearest = ['trusted', 'key-retired', 'key-scope', 'unknown-identity', 'unverified'];
/** Returns what the identities say about a bundle, the decisive one first. */
function bundleFindings(read, trust, claim) {
    const identities = trust.filter((signer) => !(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrustedKey */ .Tw)(signer));
    const found = identities.map((one) => (0,_identities_js__WEBPACK_IMPORTED_MODULE_2__/* .identityVerdict */ .m)(one, read, claim));
    const isRevoked = found.some(({ verdict }, at) => verdict === 'key-retired' && identities[at]?.scope.revoked === true);
    return isRevoked
        ? [{ verdict: 'key-retired', because: '' }]
        : found.toSorted((left, right) => nearest.indexOf(left.verdict) - nearest.indexOf(right.verdict));
}
/** Says why a bundle does not count; empty for a signature by a key. */
function bundleFault({ payload, bundle }, trust, claim) {
    return bundle === undefined ? '' : (bundleFindings({ payload, bundle }, trust, claim)[0]?.because ?? '');
}


/***/ }),

/***/ 12649:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ identityVerdict),
/* harmony export */   y: () => (/* binding */ trustedIdentities)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72951);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);
/* harmony import */ var _sigstore_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43180);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45439);






const maxRootBytes = 1024 * 1024;
/**
 * Reads the identities that the flow trusts, and the trusted root beside the flow file that vouches for them.
 * Sigstore's libraries are loaded where there is one. Contacts no server.
 *
 * @throws UsageError
 */
async function trustedIdentities(flow, files) {
    const { trustedIdentities: entries = [], sigstore } = flow.records ?? {};
    if (sigstore === undefined || entries.length === 0)
        return [];
    const trusted = await openSigstore(sigstore, flow, files);
    return entries.map(({ environments, statements, notAfter, revoked, ...identity }) => ({
        identity,
        scope: {
            environments,
            ...(statements !== undefined && { statements }),
            ...(notAfter !== undefined && { notAfter }),
            ...(revoked !== undefined && { revoked }),
            withheld: [],
        },
        sigstore: trusted,
    }));
}
async function openSigstore(services, flow, files) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(flow.file), services.trustedRoot);
    const bytes = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_2__/* .readBeside */ .ri)(flow, services.trustedRoot, files);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'trust-missing',
            where: `${flow.file}: records.sigstore.trusted-root`,
            expected: `the file ${name}`,
            found: 'none',
            fix: 'write one with `cosign trusted-root create` or `gh attestation trusted-root`, and commit it there',
        });
    }
    const root = new TextDecoder().decode(bytes.subarray(0, maxRootBytes));
    const transparency = services.transparency !== 'off';
    const verify = await (0,_sigstore_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleVerifier */ .X)({ kind: 'root', root, name, transparency, proof: 'inclusion' });
    const known = new Map();
    return {
        services,
        verify(bundle) {
            const result = known.get(bundle) ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOr */ .Ox)(() => verify(bundle));
            known.set(bundle, result);
            return result;
        },
    };
}
/** Judges a bundle by one identity; `payload` is what was read from it before it was verified. */
function identityVerdict({ identity, scope, sigstore }, { payload, bundle }, claim) {
    const signed = sigstore.verify(bundle);
    if (signed instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
        return { verdict: 'unverified', because: signed.message };
    if (Buffer.compare(signed.payload, payload) !== 0)
        return unverified('its statement reads differently');
    const { issued } = signed;
    if (issued === undefined)
        return unverified('it has no certificate');
    const other = differing(signed, identity);
    if (other !== undefined)
        return { verdict: 'unknown-identity', because: other };
    if (Math.abs(issued.getTime() - Date.parse(claim.time)) > maxDelayMs)
        return unverified(`its statement is of ${claim.time}, and its certificate of ${issued.toISOString()}`);
    const fault = isRetired(issued, { ...identity, ...scope }) ? 'key-retired' : (0,_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeFault */ .d)(scope, claim);
    return { verdict: fault ?? 'trusted', because: '' };
}
/** Longest time between a statement and its certificate: a run can be long, a statement of last year is none of today. */
const maxDelayMs = 24 * 60 * 60_000;
function unverified(because) {
    return { verdict: 'unverified', because };
}
/** Compares by the certificate's time: the statement's own is the signer's word. */
function isRetired(issued, { notBefore, notAfter }) {
    const isEarly = notBefore !== undefined && issued.getTime() < Date.parse(notBefore);
    return isEarly || (notAfter !== undefined && issued.getTime() > Date.parse(notAfter));
}
/** Facts of a job in the order in which they are compared: our name, Fulcio's extension, its name in the flow file. */
const facts = [
    ['repository', 12, 'repository'],
    ['repositoryId', 15, 'repository-id'],
    ['ref', 14, 'ref'],
    ['environment', 23, 'environment'],
];
/** Names the first fact of the certificate that is another one. Whole texts are compared: nothing is a pattern. */
function differing({ issuer, extensions }, identity) {
    if (issuer !== identity.issuer)
        return `issuer ${quoted(issuer)}`;
    for (const [fact, number, label] of facts) {
        const found = extensions.get(number);
        if (identity[fact] !== undefined && identity[fact] !== found)
            return `${label} ${quoted(found)}`;
    }
    return undefined;
}
function quoted(text) {
    return text === undefined || text === '' ? 'none' : (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text, 200);
}


/***/ }),

/***/ 6713:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Tq: () => (/* binding */ optionalTextAt),
/* harmony export */   Zz: () => (/* binding */ optionalObjectAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/** Characters of one text of a record. */
const maxCharacters = 2048;
/** Parses an object from untrusted bytes. Throws RefusedError `record-unreadable`. */
function parseObject(bytes, what) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
            return value;
    }
    catch {
        throw unreadable(`${what} as JSON`, 'text that is cut off or no JSON');
    }
    throw unreadable(`${what} as a JSON object`);
}
function objectAt(json, name) {
    const value = own(json, name);
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return value;
    throw unreadable(`an object "${name}"`);
}
function optionalObjectAt(json, name) {
    return own(json, name) === undefined ? undefined : objectAt(json, name);
}
function textAt(json, name) {
    const text = optionalTextAt(json, name);
    if (text !== undefined)
        return text;
    throw unreadable(`a text "${name}"`);
}
function optionalTextAt(json, name) {
    const value = own(json, name);
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && value !== '' && value.length <= maxCharacters)
        return value;
    throw unreadable(`a text of at most ${maxCharacters} characters in "${name}"`);
}
/** Reads a list of at most `maxItems` items. */
function listAt(json, name, maxItems) {
    const value = own(json, name);
    if (Array.isArray(value) && value.length <= maxItems)
        return value;
    throw unreadable(`a list of at most ${maxItems} items in "${name}"`);
}
/** Makes the refusal of a record in an unexpected format: it cannot be read, so it proves nothing. */
function unreadable(expected, found = 'something else') {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'record-unreadable', expected, found });
}
/** Reads own members only: JSON may hold a member called `constructor`, or none. */
function own(json, name) {
    return Object.hasOwn(json, name) ? json[name] : undefined;
}


/***/ }),

/***/ 87423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   QK: () => (/* binding */ isSignerOf),
/* harmony export */   RJ: () => (/* binding */ scopeAdvice),
/* harmony export */   Tw: () => (/* binding */ isTrustedKey),
/* harmony export */   qw: () => (/* binding */ withheldEnvironments)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12649);





/** Tells a key from the identity of a job. */
function isTrustedKey(signer) {
    return 'id' in signer;
}
const maxKeyBytes = 64 * 1024;
/** Throws UsageError, which never quotes the text, unless it is an ECDSA P-256 private key in PEM, not encrypted. */
function signingKey(pem) {
    const key = attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem));
    if (key !== undefined && isP256(key))
        return { id: fingerprint((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-signing-key',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: 'an ECDSA P-256 private key in PEM without a password',
        found: kindOfText(pem),
        fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
    });
}
/** Says what a text is that is no private key, and quotes none of it. */
function kindOfText(text) {
    if (text.includes('PUBLIC KEY-----'))
        return 'a public key, which belongs into records.trusted-keys';
    if (text.includes('-----BEGIN'))
        return 'another kind of key, or one with a password';
    return /^[^\s]{1,300}$/.test(text.trim())
        ? 'text of one line, as a path has; give the content of the file'
        : 'other text';
}
/** Returns the advice on how to give a key the scope of an environment. */
function scopeAdvice(environment) {
    return `use the key of ${environment}, or write { key: KEY, environments: [${environment}] } in records.trusted-keys`;
}
/**
 * Reads whom the flow trusts: keys as PEM in the flow file or as files beside it, and identities of jobs.
 * Where production has a gate and is not alone, a key without environments is not valid for it: the job of every other
 * environment could hold that key. Nor is it for an environment that an identity names.
 *
 * @throws UsageError
 */
async function trustOf(flow, files) {
    const { records } = flow;
    const named = (records?.trustedIdentities ?? []).flatMap(({ environments }) => environments);
    const withheld = [...new Set([...withheldEnvironments(flow), ...named])];
    const keys = [];
    for (const { key, ...scope } of records?.trustedKeys ?? [])
        keys.push({ ...(await trustedKey(key, flow, files)), scope: { ...scope, withheld } });
    return [...keys, ...(await (0,_identities_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedIdentities */ .y)(flow, files))];
}
/** Returns the environments for which a key without environments is not valid, whoever signs for them. */
function withheldEnvironments({ environments }) {
    const guarded = environments.filter(({ tier, declared, requireVerdict }) => {
        return tier === 'production' && (requireVerdict || Object.keys(declared).length > 0);
    });
    return environments.length > 1 ? guarded.map(({ name }) => name) : [];
}
/** Tells whether a key or an identity of the flow names the environment. */
function isSignerOf(environment, { records }) {
    const signers = [...(records?.trustedKeys ?? []), ...(records?.trustedIdentities ?? [])];
    return signers.some(({ environments }) => environments?.includes(environment) === true);
}
async function trustedKey(entry, flow, files) {
    const inline = entry.includes('-----BEGIN ');
    const path = inline ? flow.file : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(flow.file), entry);
    const bytes = inline ? new TextEncoder().encode(entry) : await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .readBeside */ .ri)(flow, entry, files);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            code: 'trusted-key-missing',
            where: `${flow.file}: records.trusted-keys`,
            expected: `the public key ${entry}`,
            found: `no file ${path}`,
            fix: 'commit it there, or correct the path',
        });
    }
    const text = new TextDecoder().decode(bytes.subarray(0, maxKeyBytes));
    const key = text.includes('PRIVATE KEY') ? undefined : attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(text));
    if (key !== undefined && isP256(key))
        return { id: fingerprint(key), key, aliases: [] };
    if (key?.asymmetricKeyType === 'ed25519')
        return { ...ed25519Names(key), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-trusted-key',
        where: `${path}: records.trusted-keys`,
        expected: 'an ECDSA P-256 or Ed25519 public key in PEM (-----BEGIN PUBLIC KEY-----)',
        found: 'something else',
    });
}
function isP256(key) {
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}
/** Hashes the public key as SSH writes it (RFC 5656, section 3.1). */
function fingerprint(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    return sshFingerprint([Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point]);
}
/** Names an Ed25519 key as SSH does (RFC 8709, section 4), and as FireDrill does: by the first eight bytes of its hash. */
function ed25519Names(key) {
    const bytes = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest();
    return {
        id: sshFingerprint([Buffer.from('ssh-ed25519'), bytes]),
        aliases: [hash.subarray(0, 8).toString('hex')],
    };
}
function sshFingerprint(parts) {
    const written = parts.flatMap((part) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        return [length, part];
    });
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.concat(written)).digest('base64').replace(/=+$/, '')}`;
}
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 12985:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   W3: () => (/* binding */ predicateType),
/* harmony export */   sN: () => (/* binding */ isRecordType)
/* harmony export */ });
/** The file of a record: an envelope when a key signed it, a bundle when a job did, else the bare statement. */
const mediaTypes = {
    artifact: 'application/vnd.krci-deploy.promotion.v1',
    envelope: 'application/vnd.dsse.envelope.v1+json',
    bundle: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    statement: 'application/vnd.in-toto+json',
    empty: 'application/vnd.oci.empty.v1+json',
};
/** Tells whether an artifact type is that of a record: promotions, verdicts. */
function isRecordType(artifactType) {
    return artifactType?.startsWith('application/vnd.krci-deploy.') ?? false;
}
const predicateType = 'https://github.com/kuberocketci/krci-deploy/promotion/v1';


/***/ }),

/***/ 45439:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ scopeFault)
/* harmony export */ });
/** Returns the reason why a good signature by the key does not count for the statement; undefined where it does. */
function scopeFault(scope, { environment, statement, time }) {
    const { environments, statements, withheld, revoked, notAfter } = scope;
    if (environments === undefined ? withheld.includes(environment) : !environments.includes(environment))
        return 'key-scope';
    if (statements !== undefined && !statements.includes(statement))
        return 'key-scope';
    const isLate = notAfter !== undefined && Date.parse(time) > Date.parse(notAfter);
    return revoked === true || isLate ? 'key-retired' : undefined;
}


/***/ }),

/***/ 73069:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ preAuthentication)
/* harmony export */ });
/**
 * Encodes the bytes to sign (DSSE 1.0, protocol.md): type and payload with their lengths, so that neither can be read
 * as the other.
 */
function preAuthentication(payload, type) {
    return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
}


/***/ }),

/***/ 43180:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ bundleVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72951);



const payloadType = 'application/vnd.in-toto+json';
const fulcio = '1.3.6.1.4.1.57264.1';
/**
 * Verifies Sigstore bundles (sigstore/protobuf-specs, Bundle) of in-toto statements. The function that it returns
 * throws RefusedError `bundle-unverified`. Throws UsageError for an invalid trusted root. Makes no request.
 */
async function bundleVerifier(trust) {
    // Loaded here: a gate that asks for no provenance should not pay for it.
    const [{ Verifier, toSignedEntity }, { bundleFromJSON }, material] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        trustMaterial(trust),
    ]);
    // Without a time there is no telling whether a certificate was valid; a key has no end.
    const logs = trust.kind === 'root' && trust.transparency ? 1 : 0;
    const timestamps = trust.kind === 'root' ? 1 : 0;
    const verifier = new Verifier(material, {
        tlogThreshold: logs,
        ctlogThreshold: logs,
        timestampThreshold: timestamps,
    });
    return (text) => {
        try {
            const bundle = bundleFromJSON(JSON.parse(text));
            const { content } = bundle;
            if (requiresProof(trust) && !hasProofs(bundle))
                throw new TypeError('its log entry has no proof of inclusion');
            if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== payloadType) {
                throw new TypeError('it is no signed in-toto statement');
            }
            const signer = verifier.verify(toSignedEntity(trust.kind === 'key' ? withoutLogs(bundle) : bundle));
            return { payload: content.dsseEnvelope.payload, ...identityOf(signer), issued: issuedAt(bundle) };
        }
        catch (error) {
            // Foreign input can make a parser fail anywhere; none of it is a signature.
            const why = error instanceof Error ? error.message : 'it cannot be read';
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({ code: 'bundle-unverified', found: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(why, 200) });
        }
    };
}
function hasProofs({ verificationMaterial }) {
    return verificationMaterial.tlogEntries.every(({ inclusionProof }) => inclusionProof?.checkpoint !== undefined);
}
function requiresProof(trust) {
    return trust.kind === 'root' && trust.proof === 'inclusion';
}
/** Removes logs and clocks: their word adds nothing to a key, and none is trusted here. */
function withoutLogs(bundle) {
    const { verificationMaterial } = bundle;
    const bare = { ...verificationMaterial, tlogEntries: [], timestampVerificationData: undefined };
    return Object.assign({}, bundle, { verificationMaterial: bare });
}
async function trustMaterial(trust) {
    const [{ toTrustMaterial }, { TrustedRoot }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    if (trust.kind === 'key') {
        const publicKey = trust.key;
        return { ...toTrustMaterial(TrustedRoot.fromJSON({})), publicKey: () => ({ publicKey, validFor: () => true }) };
    }
    try {
        const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(trust.root)));
        if (material.certificateAuthorities.length > 0)
            return material;
    }
    catch {
        // Below: the error.
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-trusted-root',
        where: trust.name,
        expected: "Sigstore's trusted root as JSON with certificateAuthorities",
        found: 'something else',
        fix: 'write one with `gh attestation trusted-root` or `cosign trusted-root create`',
    });
}
/** Reads the start of the certificate's validity. */
function issuedAt({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    const [chained] = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates : [];
    const certificate = content.$case === 'certificate' ? content.certificate : chained;
    return new Date(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate?.rawBytes ?? Buffer.alloc(0)).validFrom);
}
function identityOf({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        if (id.slice(0, -1).join('.') === fulcio)
            extensions.set(id.at(-1) ?? 0, derText(value));
    }
    const issuer = identity?.extensions?.issuer;
    return { identity: identity?.subjectAlternativeName, issuer, extensions };
}
/** From 8 on they are DER UTF8String (X.690, 8.1.3); those before are bare text. */
function derText(value) {
    const bytes = Buffer.from(value);
    if (bytes[0] !== 0x0c)
        return bytes.toString();
    const length = bytes[1] ?? 0;
    return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f)).toString();
}


/***/ })

};
