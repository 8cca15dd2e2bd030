export const id = 354;
export const ids = [354];
export const modules = {

/***/ 55542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   YH: () => (/* binding */ requireEntry),
/* harmony export */   mp: () => (/* binding */ entryRecord),
/* harmony export */   q1: () => (/* binding */ requireReturn),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);



/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
    'altered',
    'unknown-key',
    'unsigned',
    'other-digest',
    'other-application',
    'other-flow',
    'unreadable',
    'other-environment',
];
/** A record that proves the entry, the newest of several, or undefined. */
function entryRecord(records, entry, trust) {
    const proofs = records.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
        ? [{ digest, promotion: content.statement.promotion }]
        : []);
    return proofs.toSorted((left, right) => Date.parse(right.promotion.time) - Date.parse(left.promotion.time))[0];
}
/**
 * As `entryRecord`; throws RefusedError that says of the nearest miss what is wrong with it. `target` is the
 * environment that is to be entered, `where` the repository that was looked into.
 */
function requireEntry(records, entry, trust, { target, where }) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof.promotion;
    const { application, environment, digest } = entry;
    const [code, because, advice] = refusals[nearestFault(records, entry, trust)];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(code, `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${target}: ${where} ${because.replace('ENVIRONMENT', environment)}; ${advice.replace('ENVIRONMENT', environment)}`);
}
/**
 * The newest record that an artifact ran in the environment that is to go back to it. Throws RefusedError that says of
 * the nearest miss what is wrong with it. `where` is the repository that was looked into.
 */
function requireReturn(records, entry, trust, where) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof;
    const { application, environment, digest } = entry;
    const [code, because] = refusals[nearestFault(records, entry, trust)];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(code, `${environment} cannot go back to ${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}: ${where} ${because.replace('ENVIRONMENT', environment)}; a rollback is to what a record shows to have run there: name another version, or promote this one`);
}
function nearestFault(records, entry, trust) {
    const found = new Set(records.map((record) => faultOf(record, entry, trust)));
    return faults.find((one) => found.has(one)) ?? 'other-environment';
}
/** What keeps a record from proving the entry; undefined when nothing does. */
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
    const verdict = signatureOf({ content }, trust);
    return verdict === 'trusted' || verdict === 'not-asked' ? undefined : verdict;
}
/** How a record is signed; `not-asked` where the flow trusts no keys in particular. */
function signatureOf({ content }, trust) {
    if ('unreadable' in content)
        return 'unreadable';
    return trust.length === 0 ? 'not-asked' : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSignatures */ .D8)(content.envelope, trust);
}
const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';
const refusals = {
    altered: [
        'record-altered',
        'has a record that it entered ENVIRONMENT, and its signature is not of what it says: it was altered, or the signature is from elsewhere',
        findOut,
    ],
    'unknown-key': [
        'record-unknown-key',
        'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
        findOut,
    ],
    unsigned: [
        'record-unsigned',
        'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
        'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
    ],
    'other-digest': [
        'record-other-digest',
        'has a record beside it that is about another digest, and none that this one entered ENVIRONMENT',
        promoteFirst,
    ],
    'other-application': [
        'record-other-application',
        'has a record of another application beside it, and none of this one in ENVIRONMENT',
        promoteFirst,
    ],
    'other-flow': [
        'record-other-flow',
        'has a record of another flow, and none that it entered ENVIRONMENT in this one',
        promoteFirst,
    ],
    unreadable: [
        'record-unreadable',
        'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
        promoteFirst,
    ],
    'other-environment': ['record-missing', 'has no record that it entered ENVIRONMENT', promoteFirst],
};


/***/ }),

/***/ 16386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ judgeSignatures),
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   Iv: () => (/* binding */ writeEnvelope)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12985);



const mostSignatures = 8;
function writeEnvelope(payload, { id, key }) {
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', preAuthentication(payload), key);
    const envelope = {
        payloadType: _records_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.statement,
        payload: Buffer.from(payload).toString('base64'),
        signatures: [{ keyid: id, sig: signature.toString('base64') }],
    };
    return new TextEncoder().encode(JSON.stringify(envelope));
}
/** Reads an envelope that anybody may have written. Throws RefusedError `record-unreadable`. */
function readEnvelope(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the envelope');
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'payloadType');
    if (type !== _records_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.statement)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`expected the payload ${_records_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.statement}, found another`);
    const { payload } = json;
    if (typeof payload !== 'string')
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('expected a text "payload"');
    return {
        payload: Buffer.from(payload, 'base64'),
        signatures: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'signatures', mostSignatures).map((signature) => {
            if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(signature))
                throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('expected objects in "signatures"');
            const { keyid } = signature;
            return {
                keyid: keyid === '' ? '' : ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(signature, 'keyid') ?? ''),
                bytes: Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(signature, 'sig'), 'base64'),
            };
        }),
    };
}
/**
 * One good signature by a trusted key is enough. A signature that names a trusted key and is not good is of something
 * else: the payload was altered or the signature was taken from another record.
 */
function judgeSignatures({ payload, signatures }, trust) {
    if (signatures.length === 0)
        return 'unsigned';
    const signed = preAuthentication(payload);
    const pairs = signatures.flatMap((signature) => trust.filter(({ id }) => signature.keyid === '' || signature.keyid === id).map((key) => ({ signature, key })));
    if (pairs.some(({ signature, key }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', signed, key.key, signature.bytes)))
        return 'trusted';
    return pairs.some(({ signature }) => signature.keyid !== '') ? 'altered' : 'unknown-key';
}
/** DSSE 1.0, protocol.md: type and payload with their lengths, so that neither can be read as the other. */
function preAuthentication(payload) {
    const type = _records_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .I.statement;
    return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
}


/***/ }),

/***/ 6713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Tq: () => (/* binding */ optionalTextAt),
/* harmony export */   Zz: () => (/* binding */ optionalObjectAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** Longest text of a record that is read, in characters. */
const longest = 2048;
/** Parses an object out of bytes that anybody may have written. Throws RefusedError `record-unreadable`. */
function parseObject(bytes, what) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (isObject(value))
            return value;
    }
    catch {
        throw unreadable(`${what} is cut off or no JSON`);
    }
    throw unreadable(`${what} is not a JSON object`);
}
function objectAt(json, name) {
    const value = own(json, name);
    if (isObject(value))
        return value;
    throw unreadable(`expected an object "${name}"`);
}
function optionalObjectAt(json, name) {
    return own(json, name) === undefined ? undefined : objectAt(json, name);
}
function textAt(json, name) {
    const text = optionalTextAt(json, name);
    if (text !== undefined)
        return text;
    throw unreadable(`expected a text "${name}"`);
}
function optionalTextAt(json, name) {
    const value = own(json, name);
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && value !== '' && value.length <= longest)
        return value;
    throw unreadable(`expected a text of at most ${longest} characters in "${name}"`);
}
/** A list of at most `most` items. */
function listAt(json, name, most) {
    const value = own(json, name);
    if (Array.isArray(value) && value.length <= most)
        return value;
    throw unreadable(`expected a list of at most ${most} items in "${name}"`);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function unreadable(complaint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('record-unreadable', complaint);
}
/** Own members only: JSON may well hold a member called `constructor`, or none. */
function own(json, name) {
    return Object.hasOwn(json, name) ? json[name] : undefined;
}


/***/ }),

/***/ 87423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   QD: () => (/* binding */ trustedKeys),
/* harmony export */   kC: () => (/* binding */ signingKeyFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



const largestFile = 64 * 1024;
/** Throws UsageError, which never quotes the text, unless it is an ECDSA P-256 private key in PEM, not encrypted. */
function signingKey(pem) {
    const key = attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem));
    if (key !== undefined && isP256(key))
        return { id: fingerprint((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)), key };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('invalid-signing-key', 'KRCI_DEPLOY_SIGNING_KEY: expected an ECDSA P-256 private key in PEM without a password, as `openssl ecparam -name prime256v1 -genkey -noout` makes it');
}
/**
 * The key that signs records of a flow which trusts some: what is signed with a key that nobody trusts, or with none,
 * would be refused where it is read. Throws UsageError.
 */
function signingKeyFor(pem, trust) {
    const key = pem === undefined ? undefined : signingKey(pem);
    if (trust.length === 0)
        return key;
    if (key === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('signing-key-missing', 'the flow trusts signed records only (records.trusted-keys), and this run has no key to sign with: set KRCI_DEPLOY_SIGNING_KEY');
    }
    if (trust.some(({ id }) => id === key.id))
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('signing-key-untrusted', `KRCI_DEPLOY_SIGNING_KEY is ${key.id}, and the flow trusts ${trust.map(({ id }) => id).join(', ')}: use one of those, or add its public key to records.trusted-keys`);
}
/** The keys that the flow trusts: PEM in the flow file, or paths of files beside it. Throws UsageError. */
async function trustedKeys({ file, records }, files) {
    const keys = [];
    for (const entry of records?.trustedKeys ?? [])
        keys.push(await trustedKey(entry, file, files));
    return keys;
}
async function trustedKey(entry, flow, files) {
    const inline = entry.includes('-----BEGIN ');
    const path = inline ? flow : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(flow), entry);
    const bytes = inline ? new TextEncoder().encode(entry) : await files.read(path);
    if (bytes === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('trusted-key-missing', `${flow}: records.trusted-keys names ${entry}, and there is no ${path}`);
    }
    const text = new TextDecoder().decode(bytes.subarray(0, largestFile));
    const key = text.includes('PRIVATE KEY') ? undefined : attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(text));
    if (key !== undefined && isP256(key))
        return { id: fingerprint(key), key };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('invalid-trusted-key', `${path}: records.trusted-keys: expected an ECDSA P-256 public key in PEM (-----BEGIN PUBLIC KEY-----), found something else`);
}
function isP256(key) {
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}
/** RFC 5656, section 3.1: the public key as SSH writes it, hashed. */
function fingerprint(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const parts = [Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point].flatMap((part) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        return [length, part];
    });
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.concat(parts)).digest('base64').replace(/=+$/, '')}`;
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

/***/ 45615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   M: () => (/* binding */ recordsOf)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40527);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16386);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);









const most = 500;
const largest = 256 * 1024;
const atOnce = 8;
/**
 * The records beside an artifact, by the referrers API and by the fallback tag. Throws RemoteError when the registry
 * does not answer, RefusedError when there are more than anybody wrote in good faith.
 */
function recordsOf(repository, digest) {
    return statementsOf(repository, digest, { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.artifact, read: _statement_js__WEBPACK_IMPORTED_MODULE_7__/* .readStatement */ .cO });
}
/** As `recordsOf`, for any kind of record. */
async function statementsOf(repository, digest, reader) {
    const all = await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersOf */ .aH)(repository, digest);
    const records = all.filter((manifest) => (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).artifactType === reader.artifactType);
    if (records.length > most) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('too-many-records', `${repository.name}: ${records.length} records of ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}; at most ${most} are read: remove those that krci-deploy did not write`);
    }
    return (0,_bounded_js__WEBPACK_IMPORTED_MODULE_8__/* .mapBounded */ .y)(records, atOnce, (manifest) => readRecord(repository, manifest, reader));
}
async function readRecord(repository, manifest, reader) {
    const { digest } = manifest.descriptor;
    try {
        const [, layer, ...others] = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).blobs;
        if (layer === undefined || others.length > 0)
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)('expected one layer');
        return { digest, content: await contentIn(repository, layer, reader) };
    }
    catch (error) {
        // What the registry cannot give now it may give later: only what was given and is wrong ends here.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { digest, content: { unreadable: error.message } };
        throw error;
    }
}
async function contentIn(repository, layer, { read }) {
    if (layer.size > largest)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(`it has ${layer.size} bytes; at most ${largest} are read`);
    const chunks = [];
    for await (const chunk of repository.blob(layer))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.envelope) {
        const envelope = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvelope */ .HT)(bytes);
        return { envelope, statement: read(envelope.payload) };
    }
    if (layer.mediaType !== _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.statement)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)('its layer is of another kind');
    return { envelope: { payload: bytes, signatures: [] }, statement: read(bytes) };
}


/***/ }),

/***/ 12985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ mediaTypes),
/* harmony export */   W: () => (/* binding */ predicateType)
/* harmony export */ });
/** The file of a record: an envelope when it is signed, the bare statement when it is not. */
const mediaTypes = {
    artifact: 'application/vnd.krci-deploy.promotion.v1',
    envelope: 'application/vnd.dsse.envelope.v1+json',
    statement: 'application/vnd.in-toto+json',
    empty: 'application/vnd.oci.empty.v1+json',
};
const predicateType = 'https://github.com/kuberocketci/krci-deploy/promotion/v1';


/***/ }),

/***/ 24194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ readStatementOf),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   pc: () => (/* binding */ writeStatement),
/* harmony export */   sR: () => (/* binding */ writeStatementOf)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12985);



const statementType = 'https://in-toto.io/Statement/v1';
const mostSubjects = 16;
const mostApprovers = 100;
/** The statement as bytes, which are what gets signed. `name` is the artifact's repository, for people. */
function writeStatement(digest, name, promotion) {
    return writeStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W, { digest, name, predicate: promotion });
}
/** As `writeStatement`, with any predicate. */
function writeStatementOf(type, { digest, name, predicate }) {
    const [algorithm = '', hexadecimal = ''] = digest.split(':');
    const subject = [{ name, digest: { [algorithm]: hexadecimal } }];
    const statement = { _type: statementType, subject, predicateType: type, predicate };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement that anybody may have written. Throws RefusedError `record-unreadable`. */
function readStatement(bytes) {
    const { subjects, predicate } = readStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W, bytes);
    return { subjects, promotion: readPromotion(predicate) };
}
/** As `readStatement`, up to the predicate. */
function readStatementOf(expected, bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`expected an in-toto statement, ${statementType}`);
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'predicateType');
    if (type !== expected)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`expected the predicate ${expected}, found ${type.slice(0, 100)}`);
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'subject', mostSubjects).flatMap(digestsOf),
        predicate: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'predicate'),
    };
}
function digestsOf(subject) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('expected objects in "subject"');
    const named = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(subject, 'digest');
    return Object.entries(named)
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function readPromotion(json) {
    const [source, destination, tool] = ['source', 'destination', 'tool'].map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, name));
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'time');
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`expected a time, found "${time.slice(0, 40)}"`);
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
        ...optional('commit', json),
        ...gitopsOf(json),
        ...gateOf(json),
        ...optional('actor', json),
        approvers: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'approvers', mostApprovers).map(approverOf),
        ...optional('run', json),
        time,
        tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'version') },
    };
}
function gitopsOf(json) {
    const gitops = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gitops');
    if (gitops === undefined)
        return {};
    return { gitops: { repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'repository'), revision: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'revision') } };
}
function replacedOf(json) {
    const replaced = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'replaced');
    if (replaced === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(replaced, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('expected a digest in "replaced"');
    return { replaced: { digest, ...optional('version', replaced) } };
}
function gateOf(json) {
    const gate = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gate');
    if (gate === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('expected a digest in "gate"');
    return { gate: { verdict: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'verdict'), digest } };
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

/***/ 11552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   zw: () => (/* binding */ recordReferrer)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40527);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);





/** Writers of one fallback tag overwrite each other; each looks again and adds what was lost, so many times. */
const mostRounds = 5;
/** Each of them is a request. */
const mostListed = 2000;
const atOnce = 8;
/**
 * The tag that lists an artifact's referrers where a registry has no API for it (OCI distribution-spec 1.1, "Referrers
 * Tag Schema"): the algorithm and at most 64 digits.
 */
function fallbackTag(subject) {
    const [algorithm = '', hexadecimal = ''] = subject.split(':');
    return `${algorithm}-${hexadecimal.slice(0, 64)}`;
}
/**
 * Manifests that say they are about `subject`: what the API lists and what the fallback tag lists, because a registry
 * that learned the API keeps tags from before. Each is read, and its own word counts: lists have named the children of
 * an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957). `tagged` is false when
 * the fallback tag is known not to be there.
 */
async function referrersOf(repository, subject, tagged = true) {
    const byTag = tagged ? await listedByTag(repository, subject) : [];
    const listed = [...((await repository.referrers(subject)) ?? []), ...byTag];
    const digests = [...new Set(listed.map(({ digest }) => digest))].filter((digest) => digest !== subject);
    if (digests.length > mostListed)
        throw tooMany(repository.name, subject);
    const read = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(digests, atOnce, (digest) => repository.manifest(digest));
    return read
        .filter((manifest) => manifest !== undefined)
        .filter((manifest) => isAbout(manifest, subject, repository.name));
}
function tooMany(name, subject) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('too-many-referrers', `${name} lists more than ${mostListed} things as being about ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}; that many are not read`);
}
/**
 * Makes a manifest that is stored here findable from its subject: the API does so by itself, else the fallback tag is
 * read, extended and looked at again. Returns whether anything was written. Throws RemoteError when others keep
 * overwriting it.
 */
async function recordReferrer(repository, subject, referrer) {
    const { digest } = referrer.descriptor;
    const known = await repository.referrers(subject);
    if (known?.some((one) => one.digest === digest) === true)
        return false;
    for (let round = 0; round < mostRounds; round += 1) {
        const index = await repository.manifest(fallbackTag(subject));
        const entries = index === undefined ? [] : entriesOf(index, repository.name);
        if (entries.some((one) => one.digest === digest))
            return round > 0;
        const extended = indexManifest([...entries, entryOf(referrer, repository.name)]);
        await repository.putManifest(extended);
        await repository.tag(fallbackTag(subject), extended);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('referrers-contested', `${repository.name}: others keep overwriting the list of what refers to ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}; run it again`);
}
async function listedByTag(repository, subject) {
    const index = await repository.manifest(fallbackTag(subject));
    return index === undefined || index.descriptor.digest === subject ? [] : entriesOf(index, repository.name);
}
function entriesOf(index, name) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(index.descriptor.mediaType) ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(index, name).manifests : [];
}
function isAbout(manifest, subject, name) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, name).subject?.digest === subject;
}
/** The descriptor as the API would list it: with the artifact's type and annotations. */
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
