export const id = 76;
export const ids = [76,258];
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
/* harmony import */ var _registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68127);
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
    const bytes = await (0,_registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__/* .bytesOfBlob */ .s)(repository, layer);
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

/***/ 68127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ bytesOfBlob)
/* harmony export */ });
/**
 * A small blob as a whole; the caller has looked at its size. Throws what `Repository.blob` throws: the bytes are those
 * of the digest.
 */
async function bytesOfBlob(repository, blob) {
    const chunks = [];
    // A chunk is lent, so it is copied.
    for await (const chunk of repository.blob(blob))
        chunks.push(Uint8Array.from(chunk));
    return Buffer.concat(chunks);
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
 * an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957). `tagged` comes to
 * false when the fallback tag is known not to be there.
 */
async function referrersOf(repository, subject, tagged = Promise.resolve(true)) {
    const [byApi, byTag] = await Promise.all([
        repository.referrers(subject),
        tagged.then((isTagged) => (isTagged ? listedByTag(repository, subject) : [])),
    ]);
    const listed = [...(byApi ?? []), ...byTag];
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


/***/ })

};
