export const id = 420;
export const ids = [420];
export const modules = {

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ attachRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24194);






/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, key) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .writeStatement */ .p)(subject.digest, repository.name, promotion);
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .I.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .I.envelope);
    const manifest = recordManifest(subject, record.descriptor, promotion.time);
    for (const { descriptor, bytes } of [empty(), record]) {
        if (!(await repository.hasBlob(descriptor)))
            await repository.putBlob(descriptor, once(bytes));
    }
    await repository.putManifest(manifest);
    await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .recordReferrer */ .zw)(repository, subject.digest, manifest);
    return manifest.descriptor.digest;
}
/** The manifest of a record whose envelope, or bare statement, is the blob. */
function recordManifest(subject, record, time) {
    const { mediaType, digest, size } = subject;
    const content = {
        schemaVersion: 2,
        mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .ociManifest */ .F7,
        artifactType: _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .I.artifact,
        config: { ...empty().descriptor, data: 'e30=' },
        // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
        layers: [{ ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: _records_js__WEBPACK_IMPORTED_MODULE_4__/* .predicateType */ .W } }],
        subject: { mediaType, digest, size },
        annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': _records_js__WEBPACK_IMPORTED_MODULE_4__/* .predicateType */ .W },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { bytes, descriptor: { mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .ociManifest */ .F7, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .I.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 33836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



/**
 * Link-local addresses and the cloud metadata services behind them: no registry lives there, and a redirect or an
 * upload location that leads there wants a machine's credentials.
 */
const forbidden = forbiddenAddresses();
function forbiddenAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    list.addSubnet('169.254.0.0', 16);
    list.addSubnet('fe80::', 10, 'ipv6');
    list.addAddress('fd00:ec2::254', 'ipv6');
    list.addAddress('100.100.100.200');
    list.addAddress('0.0.0.0');
    list.addAddress('::', 'ipv6');
    return list;
}
/** True for `localhost` and loopback addresses; `hostname` is that of a URL, so IPv6 stands in brackets. */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
/** Throws RefusedError when the URL names a link-local or metadata address outright. */
function refuseForbidden(url) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) !== 0 && isForbidden(bare))
        throw refusal(url.host);
}
/** Name lookup that finds no link-local or metadata address, whatever a name server says. */
const guardedLookup = (hostname, options, callback) => {
    const all = { ...options, all: true };
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, all, (error, addresses) => {
        if (error !== null) {
            callback(error, []);
            return;
        }
        const bad = addresses.some(({ address }) => isForbidden(address));
        const [first] = addresses;
        if (bad || first === undefined)
            callback(refusal(hostname), []);
        else if (options.all === true)
            callback(null, addresses);
        else
            callback(null, first.address, first.family);
    });
};
function isForbidden(address) {
    return forbidden.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv6)(address) ? 'ipv6' : 'ipv4');
}
function refusal(host) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk('forbidden-address', `${host} is a link-local or metadata address; no registry is reached there`);
}


/***/ }),

/***/ 86806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40527);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; what lies below counts as missing. */
const deepest = 8;
const atOnce = 8;
/**
 * Whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it should hold
 * itself. A tag or digest that merely resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are asked for, not read. Throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < deepest; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, atOnce, (manifest) => look(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function look(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, atOnce, (blob) => repository.hasBlob(blob));
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

/***/ 17278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** The `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ }),

/***/ 31031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError),
/* harmony export */   N: () => (/* binding */ TransientError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17278);


/** A failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway. */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** Milliseconds to wait at least, where the registry said so. */
    after;
    /** Nobody listened: a registry that is down says so at once, and few attempts tell. */
    refused;
    constructor(code, message, options = {}) {
        super(code, message, { cause: options.cause });
        this.after = options.after;
        this.refused = options.refused ?? false;
    }
}
const transientCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'SILENCE',
]);
/** What Node says about a connection, as a sentence about `name`. Other people's StepErrors pass as they are. */
function connectionError(error, name) {
    const code = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(error);
    const aborted = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error) === 'aborted';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg || (code === '' && !aborted))
        return error;
    const reason = reasons[code] ?? (aborted ? 'the connection broke' : withoutCredentials((0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)));
    const message = `${name} cannot be reached: ${reason}`;
    if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
        return new TransientError('unreachable', message, { cause: error, refused: code === 'ECONNREFUSED' });
    }
    return isConnectionCode(code) ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('unreachable', message, { cause: error }) : error;
}
/** Node names the proxy that a connection failed through, password and all. */
function withoutCredentials(text) {
    return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}
const reasons = {
    ECONNREFUSED: 'nothing listens there (connection refused)',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its name could not be looked up',
    ECONNRESET: 'the connection broke',
    EPIPE: 'the connection broke',
    SILENCE: 'it stayed silent too long',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified; name its CA in NODE_EXTRA_CA_CERTS',
    EPROTO: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
};
/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; our own bugs do not. */
function isConnectionCode(code) {
    return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}


/***/ }),

/***/ 48499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ retryAttempt),
  F: () => (/* binding */ statusFailure)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/retry.js
var retry = __webpack_require__(59584);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/remote-error.js
var remote_error = __webpack_require__(31031);
;// CONCATENATED MODULE: ./lib/src/registry/retry-after.js
/**
 * Milliseconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds or a date), or undefined when
 * there is none that makes sense.
 */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2,8}, /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

// EXTERNAL MODULE: ./lib/src/registry/transport.js
var transport = __webpack_require__(40825);
;// CONCATENATED MODULE: ./lib/src/registry/retrying.js






/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = { deadline: 300_000, firstPause: 500, maxPause: 10_000 };
const mostAttempts = 6;
const mostRefusals = 3;
const largestExplanation = 64 * 1024;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * Runs `operation` again while it fails with a TransientError and there is reason to hope. What is thrown in the end is
 * no TransientError any more: whoever called has tried enough.
 */
async function retryAttempt(clock, operation) {
    let attempts = 0;
    try {
        return await (0,retry/* retry */.L)((attempt) => {
            attempts = attempt;
            return operation();
        }, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof remote_error/* TransientError */.N))
            throw error;
        const tried = attempts === 1 ? '' : `; gave up after ${attempts} attempts`;
        throw new errors/* RemoteError */.Hi(error.code, `${error.message}${tried}`, { cause: error.cause });
    }
}
function decide(error, attempt) {
    if (!(error instanceof remote_error/* TransientError */.N))
        return false;
    if (attempt >= (error.refused ? mostRefusals : mostAttempts))
        return false;
    return error.after === undefined ? {} : { after: error.after };
}
/** The error for a status that nobody wanted, with what the registry said about it. Reads the response's body. */
async function statusFailure(response, name, action, clock) {
    const { status } = response;
    const found = await firstError(response);
    response.discard();
    const said = explanation(found);
    if (status === 400 && (found['code'] === 'DIGEST_INVALID' || found['code'] === 'SIZE_INVALID')) {
        const message = `${name} does not ${action}: what arrived has another digest or length; nothing of it was kept`;
        return new errors/* RefusedError */.fk('wrong-bytes', message);
    }
    if (transientStatus.has(status)) {
        const after = retryAfter(response.header('retry-after'), clock.now());
        const message = `${name} cannot ${action} now: it answered ${status}${said}`;
        return new remote_error/* TransientError */.N('registry-unavailable', message, after === undefined ? {} : { after });
    }
    const [code, reason] = meaningOf(status, action);
    return new errors/* RemoteError */.Hi(code, `${name} does not ${action}: ${reason} (${status}${said})`);
}
function meaningOf(status, action) {
    const writing = !action.startsWith('give') && !action.startsWith('list') && !action.startsWith('get');
    if (status === 401)
        return ['wrong-credentials', 'the credentials known for it are not accepted'];
    if (status === 403 || status === 405) {
        return writing
            ? ['write-denied', 'the credentials known for it may not write there, or it is read-only']
            : ['access-denied', 'the credentials known for it may not read there'];
    }
    if (status === 404 && writing)
        return ['repository-missing', 'there is no such repository; create it first'];
    if (status === 413)
        return ['too-large', 'it takes nothing so large'];
    return ['registry-refused', 'it said no'];
}
/** OCI distribution-spec 1.1, "Error codes"; cleaned, since a registry may say anything, our own header included. */
function explanation(error) {
    const text = [error['code'], error['message']].filter((part) => typeof part === 'string').join(': ');
    const clean = text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
        .slice(0, 200)
        .trim();
    return clean === '' ? '' : `, ${clean}`;
}
async function firstError(response) {
    try {
        const bytes = await (0,transport/* readBounded */.C)(response, largestExplanation);
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const errors = (0,manifest/* isRecord */.u4)(json) ? json['errors'] : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,manifest/* isRecord */.u4)(first) ? first : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 40825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded),
/* harmony export */   o: () => (/* binding */ createTransport)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33836);


/** To one host at a time; a copy within a registry holds two per blob. */
const mostConnections = 16;
/**
 * HTTP/1.1 by node:http with connections kept alive. Not `fetch`: its web streams held 630 MB for a 512 MB layer where
 * these hold 90, and it cannot be told where not to connect. `silence`: milliseconds without a byte after which the
 * other side counts as gone. `proxyEnv`: variables that may name a proxy.
 */
function createTransport(silence, proxyEnv = {}) {
    let wires;
    return async ({ method, url, headers, body }) => {
        (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseForbidden */ .Yg)(url);
        wires ??= openWires(proxyEnv);
        const { plain, secure } = await wires;
        const start = url.protocol === 'http:' ? plain : secure;
        return new Promise((resolve, reject) => {
            const request = start(url, { method, headers: { ...headers, ...lengthOf(body) }, lookup: _address_js__WEBPACK_IMPORTED_MODULE_1__/* .guardedLookup */ .rN });
            let response;
            request.setTimeout(silence, () => (response ?? request).destroy(silent(silence)));
            request.on('error', reject);
            request.on('response', (incoming) => {
                response = incoming;
                // Whoever reads the body sees the error there; without a reader it must not end the process.
                incoming.on('error', () => { });
                resolve(wireResponse(incoming, request));
            });
            if (body === undefined || body instanceof Uint8Array)
                request.end(body);
            else
                (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(body.content, request).catch(reject);
        });
    };
}
/** Loaded with the first request: HTTP and TLS are half of what an idle Node loads, and most runs ask no registry. */
async function openWires(proxyEnv) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))]);
    // Node 24 reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY out of `proxyEnv`; Node 20 passes over it.
    const connections = { keepAlive: true, maxSockets: mostConnections, maxFreeSockets: 8, proxyEnv };
    const plain = new http.Agent(connections);
    const secure = new https.Agent(connections);
    return {
        plain: (url, options) => http.request(url, { ...options, agent: plain }),
        secure: (url, options) => https.request(url, { ...options, agent: secure }),
    };
}
/** Reads a body into memory, up to `limit` bytes; undefined when there is more. */
async function readBounded(response, limit) {
    if (Number(response.header('content-length') ?? 0) > limit) {
        response.discard();
        return undefined;
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        size += chunk.length;
        if (size > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function wireResponse(incoming, request) {
    return {
        status: incoming.statusCode ?? 0,
        header: (name) => {
            const value = incoming.headers[name];
            return Array.isArray(value) ? value.join(', ') : value;
        },
        body: incoming,
        discard: () => {
            // An answer before the end of the upload: the rest will not be read, so this connection is of no more use.
            if (!request.writableFinished)
                request.destroy();
            else if (Number(incoming.headers['content-length'] ?? 0) > 65_536)
                incoming.destroy();
            else
                incoming.resume();
        },
    };
}
function lengthOf(body) {
    if (body === undefined)
        return {};
    return { 'content-length': String(body instanceof Uint8Array ? body.length : body.size) };
}
function silent(milliseconds) {
    return Object.assign(new Error(`no byte for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}


/***/ }),

/***/ 77178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);



/** The digest of bytes under the algorithm that another digest uses, so that the two can be compared. */
function digestLike(expected, bytes) {
    const algorithm = algorithmOf(expected);
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever sees a good end of bad
 * bytes. `where` names the side that sent them. Throws RefusedError.
 */
async function* verified(blob, content, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(blob.digest));
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > blob.size)
            throw wrongSize(blob, where, 'more');
        hash.update(chunk);
        yield chunk;
    }
    if (size < blob.size)
        throw wrongSize(blob, where, `${size}`);
    const found = `${algorithmOf(blob.digest)}:${hash.digest('hex')}`;
    if (found !== blob.digest)
        throw wrongDigest(blob.digest, found, where);
}
/** The sentence for bytes that are not what their digest says. */
function wrongDigest(expected, found, where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-bytes', `${where}: the bytes of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(expected)} have the digest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(found)}: they were altered or damaged there; nothing of them was kept`);
}
function wrongSize(blob, where, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-size', `${where}: expected ${blob.size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)}, found ${found}; nothing of them was kept`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}


/***/ }),

/***/ 59584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/**
 * Runs `operation` until it succeeds, `decide` gives up or the deadline has passed; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadline;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPause, policy.firstPause * 2 ** (attempt - 1));
            const pause = decision.after ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 65420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var declaration = __webpack_require__(61853);
;// CONCATENATED MODULE: ./lib/src/registry/bytes-text.js
/** Decimal units, as registries show them: `999 B`, `1.2 kB`, `64 MB`. */
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

// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/referrers.js
var registry_referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/registry/attach.js




/** Looks how an attachment stands at the destination. Throws RefusedError when its tag holds what would be lost. */
async function planAttachment(attached, destination) {
    const { subject, artifact } = attached;
    const { manifest } = artifact;
    if (attached.kind === 'referrer')
        return { kind: 'referrer', subject, manifest };
    const { tag } = attached;
    const there = await destination.manifest(tag);
    const action = there?.descriptor.digest === manifest.descriptor.digest ? 'present' : 'set';
    if (there !== undefined && action === 'set')
        refuseLoss(tag, there, manifest, destination.name);
    return { kind: 'tag', subject, manifest, tag, action };
}
/** Makes an attachment, which is stored at the destination, findable there. Returns whether anything was written. */
async function attach(attachment, destination) {
    if (attachment.kind === 'referrer')
        return (0,registry_referrers/* recordReferrer */.zw)(destination, attachment.subject, attachment.manifest);
    if (attachment.action === 'present')
        return false;
    await destination.tag(attachment.tag, attachment.manifest);
    return true;
}
/**
 * cosign adds a signature by adding a layer to the manifest behind the tag: a tag may move to one that holds all that
 * was there and more, and to no other.
 */
function refuseLoss(tag, there, wanted, name) {
    const kept = new Set((0,registry_manifest/* contentOf */.$E)(wanted, name).blobs.map(({ digest }) => digest));
    const [config, ...layers] = (0,registry_manifest/* contentOf */.$E)(there, name).blobs;
    if (config !== undefined && layers.every(({ digest }) => kept.has(digest)))
        return;
    throw new errors/* RefusedError */.fk('tag-would-move', `${name}:${tag} is ${(0,registry_digest/* shortDigest */.VK)(there.descriptor.digest)} and would move to ${(0,registry_digest/* shortDigest */.VK)(wanted.descriptor.digest)}, which lacks some of its signatures or attestations; remove the tag there if they are not wanted`);
}

;// CONCATENATED MODULE: ./lib/src/registry/progress.js

/** Long enough for a CI log to stay readable, short enough to show that something happens. Milliseconds. */
const interval = 10_000;
/** Says now and then how far a copy of `total` bytes is; a copy that is done sooner says nothing. */
function createProgress(total, name, { clock, log }) {
    let passed = 0;
    let last = clock.now().getTime();
    function tell() {
        const now = clock.now().getTime();
        if (now - last < interval)
            return;
        last = now;
        const share = total === 0 ? 100 : Math.min(100, Math.floor((passed / total) * 100));
        log.info(`${name}: ${bytesText(passed)} of ${bytesText(total)} copied (${share} %)`);
    }
    return {
        count: async function* (content) {
            let own = 0;
            let whole = false;
            try {
                for await (const chunk of content) {
                    own += chunk.length;
                    passed += chunk.length;
                    tell();
                    yield chunk;
                }
                whole = true;
            }
            finally {
                if (!whole)
                    passed -= own;
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/src/registry/retrying.js + 1 modules
var retrying = __webpack_require__(48499);
;// CONCATENATED MODULE: ./lib/src/registry/copy.js





/**
 * Carries a plan out: blobs first, then manifests, those that an index names before it, then what makes attachments
 * findable. No tag of a version is touched. Killed at any point it leaves parts that nothing names, and the next run finds them. Throws RemoteError and RefusedError with
 * the side that failed.
 */
async function copyArtifact(plan, source, destination, options) {
    const way = { source, destination, clock: options.clock, log: options.log };
    const progress = createProgress(plan.bytes, destination.name, options);
    const moved = await (0,bounded/* mapBounded */.y)(plan.blobs, options.concurrency ?? 4, async (blob) => ({
        blob,
        how: await moveBlob(blob, way, progress),
    }));
    const wanted = plan.manifests.map((level) => level.filter(({ action }) => action === 'copy'));
    for (const level of wanted)
        await (0,bounded/* mapBounded */.y)(level, 4, (manifest) => destination.putManifest(manifest));
    let attached = 0;
    for (const attachment of plan.attachments)
        attached += Number(await attach(attachment, destination));
    const copied = moved.filter(({ how }) => how === 'copy');
    const count = (action) => moved.filter(({ how }) => how === action).length;
    return {
        manifests: wanted.flat().length,
        blobsCopied: copied.length,
        blobsMounted: count('mount'),
        blobsPresent: count('present'),
        attached,
        bytes: copied.reduce((sum, { blob }) => sum + blob.descriptor.size, 0),
    };
}
/** Does what is planned for a blob and says what it came to: a mount that is refused becomes a copy. */
async function moveBlob({ descriptor, action }, { source, destination, clock, log }, progress) {
    if (action === 'present' || action === 'elsewhere')
        return action;
    if (action === 'mount') {
        if (await destination.mount(descriptor, source))
            return 'mount';
        log.debug(`${destination.name} does not mount ${(0,registry_digest/* shortDigest */.VK)(descriptor.digest)} from ${source.name}; copying it`);
        if (await destination.hasBlob(descriptor))
            return 'present';
    }
    // A stream that broke cannot be resumed in the middle of a PUT: both sides start again.
    await (0,retrying/* retryAttempt */.A)(clock, () => destination.putBlob(descriptor, progress.count(source.blob(descriptor))));
    log.debug(`copied ${(0,registry_digest/* shortDigest */.VK)(descriptor.digest)}, ${descriptor.size} bytes, to ${destination.name}`);
    return 'copy';
}

;// CONCATENATED MODULE: ./lib/src/registry/tee.js
/**
 * One stream for several readers, in step: the next chunk is fetched when each has taken the last, so no more than one
 * is held whoever is slow. A reader that stops no longer counts; when all have, the stream is closed. An error of the
 * stream is every reader's error.
 */
function tee(content, readers) {
    const source = content[Symbol.asyncIterator]();
    let active = readers;
    const waiting = new Set();
    function fetchWhenAllWait() {
        if (active === 0 || waiting.size < active)
            return;
        const round = [...waiting];
        waiting.clear();
        source.next().then((result) => round.forEach((one) => one.resolve(result.done === true ? end : result)), (error) => round.forEach((one) => one.reject(error)));
    }
    function join() {
        let mine;
        let left = false;
        const leave = async () => {
            if (left)
                return;
            left = true;
            active -= 1;
            if (mine !== undefined && waiting.delete(mine))
                mine.resolve(end);
            if (active === 0)
                await source.return?.();
            else
                fetchWhenAllWait();
        };
        const next = async () => {
            if (left)
                return end;
            return new Promise((resolve, reject) => {
                mine = { resolve, reject };
                waiting.add(mine);
                fetchWhenAllWait();
            });
        };
        const stop = async () => {
            await leave();
            return end;
        };
        return { leave, [Symbol.asyncIterator]: () => ({ next, return: stop }) };
    }
    return Array.from({ length: readers }, join);
}
const end = { done: true, value: undefined };

;// CONCATENATED MODULE: ./lib/src/registry/copy-many.js




/** Connections that may be held at once by blobs on their way; fewer blobs travel together when more places want them. */
const mostStreams = 12;
/**
 * Carries out several plans for one source. A blob that more than one destination lacks is read once. Each destination
 * succeeds or fails on its own; what a shared read could not deliver is copied for that destination alone. Results are
 * in the order of the copies.
 */
async function copyToAll(copies, source, options) {
    const delivered = await shareBlobs(copies, source);
    return Promise.allSettled(copies.map(async ({ plan, destination }, at) => {
        const done = delivered.filter((one) => one.to === at);
        const copied = await copyArtifact(without(plan, new Set(done.map(({ blob }) => blob.digest))), source, destination, options);
        const bytes = done.reduce((sum, { blob }) => sum + blob.size, copied.bytes);
        const { blobsCopied, blobsPresent } = copied;
        return { ...copied, bytes, blobsCopied: blobsCopied + done.length, blobsPresent: blobsPresent - done.length };
    }));
}
async function shareBlobs(copies, source) {
    const wanted = new Map();
    for (const [at, { plan }] of copies.entries()) {
        for (const { descriptor: blob, action } of plan.blobs) {
            if (action !== 'copy')
                continue;
            const entry = wanted.get(blob.digest) ?? { blob, to: [] };
            entry.to.push(at);
            wanted.set(blob.digest, entry);
        }
    }
    const shared = [...wanted.values()].filter(({ to }) => to.length > 1);
    const atOnce = Math.max(1, Math.floor(mostStreams / (copies.length + 1)));
    const results = await (0,bounded/* mapBounded */.y)(shared, atOnce, async ({ blob, to }) => {
        const readers = tee(source.blob(blob), to.length);
        const taken = await Promise.all(readers.map((reader, index) => take(blob, reader, copies[to[index] ?? 0])));
        return to.filter((_at, index) => taken[index]).map((at) => ({ to: at, blob }));
    });
    return results.flat();
}
/** Whether the destination has the blob now. Why not is found out when it is copied alone. */
async function take(blob, reader, copy) {
    try {
        await copy?.destination.putBlob(blob, reader);
        return copy !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return false;
        throw error;
    }
    finally {
        await reader.leave();
    }
}
/** The plan with these blobs no longer to be copied. */
function without(plan, done) {
    const blobs = plan.blobs.map((one) => done.has(one.descriptor.digest) ? { descriptor: one.descriptor, action: 'present' } : one);
    return { ...plan, blobs };
}

// EXTERNAL MODULE: ./lib/src/registry/media-types.js
var media_types = __webpack_require__(75348);
;// CONCATENATED MODULE: ./lib/src/registry/artifact.js





const deepest = 8;
const mostManifests = 2000;
const mostBytes = 64 * 1024 * 1024;
const atOnce = 8;
/**
 * Reads an artifact's manifests, nested indexes included, and lists its blobs. Throws RemoteError when a part that the
 * artifact names is not there, RefusedError when it is not what it says or has no end.
 */
async function readArtifact(repository, digest) {
    const manifest = await repository.manifest(digest);
    if (manifest === undefined) {
        throw new errors/* RemoteError */.Hi('artifact-missing', `${repository.name} has no manifest ${(0,registry_digest/* shortDigest */.VK)(digest)}`);
    }
    return readFrom(repository, manifest);
}
/** As `readArtifact`, for a manifest that was read already. */
async function readFrom(repository, manifest) {
    const levels = [];
    const seen = new Set([manifest.descriptor.digest]);
    const blobs = new Map();
    const foreign = new Map();
    for (let level = [manifest]; level.length > 0;) {
        levels.push(level);
        checkBounds(levels, repository.name);
        const contents = level.map((one) => (0,registry_manifest/* contentOf */.$E)(one, repository.name));
        const named = contents.flatMap((content) => content.manifests);
        const others = named.filter(({ mediaType }) => !(0,media_types/* isManifestType */.Q3)(mediaType));
        for (const blob of [...contents.flatMap((content) => content.blobs), ...others]) {
            (isElsewhere(blob) ? foreign : blobs).set(blob.digest, blob);
        }
        const children = named.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)).filter((child) => isNew(child, seen));
        level = [...(await (0,bounded/* mapBounded */.y)(children, atOnce, (child) => readChild(repository, child)))];
    }
    return { manifest, levels, blobs: [...blobs.values()], foreign: [...foreign.values()] };
}
/** Several artifacts as one, each part once; its first level is the last that may be written. */
function union(artifacts) {
    const seen = new Set();
    const levels = artifacts.map((one) => one.levels.map((level) => level.filter(({ descriptor }) => isNew(descriptor, seen))));
    return {
        manifest: artifacts[0].manifest,
        levels: levels.toReversed().flat(),
        blobs: once(artifacts.flatMap(({ blobs }) => blobs)),
        foreign: once(artifacts.flatMap(({ foreign }) => foreign)),
    };
}
function once(parts) {
    return [...new Map(parts.map((part) => [part.digest, part])).values()];
}
async function readChild(repository, { digest, mediaType, size }) {
    const found = await repository.manifest(digest);
    if (found === undefined) {
        throw new errors/* RemoteError */.Hi('artifact-incomplete', `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}, which the index there names: the artifact is incomplete`);
    }
    if (found.bytes.length === size)
        return { bytes: found.bytes, descriptor: { digest, mediaType, size } };
    throw new errors/* RefusedError */.fk('wrong-size', `${repository.name}: the index gives ${(0,registry_digest/* shortDigest */.VK)(digest)} ${size} bytes, it has ${found.bytes.length}`);
}
/** A child that two indexes name is one child; a level that goes round in circles has no new ones. */
function isNew({ digest }, seen) {
    if (seen.has(digest))
        return false;
    seen.add(digest);
    return true;
}
function isElsewhere({ mediaType, urls = [] }) {
    return (0,media_types/* isForeignLayer */.sJ)(mediaType) && urls.length > 0;
}
function checkBounds(levels, name) {
    const all = levels.flat();
    const bytes = all.reduce((sum, one) => sum + one.bytes.length, 0);
    if (levels.length <= deepest && all.length <= mostManifests && bytes <= mostBytes)
        return;
    throw new errors/* RefusedError */.fk('artifact-too-large', `${name}: the artifact has ${all.length} manifests of ${bytes} bytes in ${levels.length} levels; the bounds are ${mostManifests}, ${mostBytes} and ${deepest}`);
}

;// CONCATENATED MODULE: ./lib/src/registry/attached.js




const most = 500;
const attached_atOnce = 8;
const cosignSuffixes = ['sig', 'att', 'sbom'];
/**
 * Everything attached to an artifact and to its children, and what is attached to that in turn, in an order in which
 * each comes after what it is about. Throws RemoteError and RefusedError as reading an artifact does.
 */
async function readAttached(repository, artifact) {
    const found = [];
    const seen = new Set();
    const tagged = await tagLookup(repository);
    for (let frontier = unseen(artifact, seen); frontier.length > 0;) {
        const attached = await (0,bounded/* mapBounded */.y)(frontier, attached_atOnce, (subject) => attachedTo(repository, subject, tagged));
        const next = [];
        for (const one of attached.flat()) {
            const fresh = unseen(one.artifact, seen);
            // An attachment that is about itself, or about what it names, ends here; a tag still has to be set.
            if (fresh.length === 0 && one.kind === 'referrer')
                continue;
            found.push(one);
            next.push(...fresh);
        }
        if (found.length > most)
            throw tooMany(repository);
        frontier = next;
    }
    return found;
}
async function attachedTo(repository, subject, tagged) {
    const referrers = await (0,registry_referrers/* referrersOf */.aH)(repository, subject, tagged((0,registry_referrers/* fallbackTag */.fH)(subject)));
    if (referrers.length > most)
        throw tooMany(repository);
    const found = [];
    for (const manifest of referrers) {
        found.push({ kind: 'referrer', subject, artifact: await readFrom(repository, manifest) });
    }
    for (const suffix of cosignSuffixes) {
        const tag = `${(0,registry_referrers/* fallbackTag */.fH)(subject)}.${suffix}`;
        const manifest = tagged(tag) ? await repository.manifest(tag) : undefined;
        if (manifest !== undefined)
            found.push({ kind: 'tag', tag, subject, artifact: await readFrom(repository, manifest) });
    }
    return found;
}
/** One listing of all tags spares four questions per manifest; where tags cannot be listed, those are asked. */
async function tagLookup(repository) {
    try {
        const there = new Set(await repository.tags());
        return (tag) => there.has(tag);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return () => true;
        throw error;
    }
}
function unseen({ levels }, seen) {
    const digests = levels.flat().map(({ descriptor }) => descriptor.digest);
    const fresh = digests.filter((digest) => !seen.has(digest));
    for (const digest of fresh)
        seen.add(digest);
    return fresh;
}
function tooMany({ name }) {
    return new errors/* RefusedError */.fk('too-many-referrers', `${name}: more than ${most} things are attached to the artifact`);
}

;// CONCATENATED MODULE: ./lib/src/registry/copy-plan.js




const copy_plan_atOnce = 8;
/**
 * Reads the artifact at the source, from its digest or from its manifest where that was read already, and looks what
 * the destination has of it. Changes nothing. Throws RemoteError when a side does not answer or the source is
 * incomplete, RefusedError when the source is not what it says.
 */
async function planCopy(source, subject, destination) {
    const artifact = await (typeof subject === 'string' ? readArtifact(source, subject) : readFrom(source, subject));
    const { digest } = artifact.manifest.descriptor;
    if (source.name === destination.name)
        return assemble(source, destination, artifact, [], { has: () => true });
    const attached = await readAttached(source, artifact);
    const whole = union([artifact, ...attached.map((one) => one.artifact)]);
    const attachments = await (0,bounded/* mapBounded */.y)(attached, copy_plan_atOnce, (one) => planAttachment(one, destination));
    const manifests = whole.levels.flat().map(({ descriptor }) => descriptor);
    const held = await holding(manifests, async (one) => (await destination.resolve(one.digest)) !== undefined);
    // A mount of what is there already is one request, as looking for it would be.
    const mountAll = source.host === destination.host && !held.has(digest);
    const blobs = mountAll ? [] : await holding(whole.blobs, (blob) => destination.hasBlob(blob));
    return assemble(source, destination, whole, attachments, new Set([...held, ...blobs]));
}
async function holding(parts, look) {
    const found = await (0,bounded/* mapBounded */.y)(parts, copy_plan_atOnce, look);
    return new Set(parts.filter((_part, at) => found[at]).map(({ digest }) => digest));
}
/** The plan as data that prints: digests, sizes and actions, without the manifests' bytes. */
function planData(plan) {
    return {
        source: plan.source,
        destination: plan.destination,
        manifests: plan.manifests.flat().map(lineOf),
        blobs: plan.blobs.map(lineOf),
        attachments: plan.attachments.map(attachmentLine),
        bytes: plan.bytes,
    };
}
function assemble(source, destination, artifact, attachments, held) {
    const missing = source.host === destination.host ? 'mount' : 'copy';
    const manifests = artifact.levels.toReversed().map((level) => level.map(({ descriptor, bytes }) => {
        const action = held.has(descriptor.digest) ? 'present' : 'copy';
        return { descriptor, bytes, action };
    }));
    const blobs = artifact.blobs.map((descriptor) => {
        return { descriptor, action: held.has(descriptor.digest) ? 'present' : missing };
    });
    const elsewhere = artifact.foreign.map((descriptor) => ({ descriptor, action: 'elsewhere' }));
    const copied = blobs.filter(({ action }) => action === 'copy');
    return {
        source: source.name,
        destination: destination.name,
        manifest: artifact.manifest,
        manifests,
        blobs: [...blobs, ...elsewhere],
        attachments,
        bytes: copied.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
    };
}
function lineOf({ descriptor, action }) {
    const { mediaType, digest, size } = descriptor;
    return { mediaType, digest, size, action };
}
function attachmentLine({ kind, subject, manifest, ...rest }) {
    const { mediaType, digest, size } = manifest.descriptor;
    return { kind, subject, mediaType, digest, size, ...rest };
}

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/verified.js
var verified = __webpack_require__(77178);
;// CONCATENATED MODULE: ./lib/src/registry/tag.js



/**
 * Whether a tag already names this artifact. Throws RefusedError when it names another one: a tag never moves, because
 * somebody may have approved, deployed or recorded what it named before.
 */
async function tagState(repository, tag, digest) {
    const found = await digestOfTag(repository, tag, digest);
    if (found === undefined)
        return 'absent';
    if (found === digest)
        return 'present';
    throw new errors/* RefusedError */.fk('tag-would-move', `${repository.name}:${tag} is ${(0,registry_digest/* shortDigest */.VK)(found)} and would move to ${(0,registry_digest/* shortDigest */.VK)(digest)}: a tag never moves; promote under another version or find out who set it`);
}
/**
 * Points a tag at a manifest that is stored there, unless it names another artifact; then looks again, because two who
 * looked at the same time both found it free. `state` is how the tag stood a moment ago, where the caller has just
 * looked. Returns whether anything changed.
 */
async function setTag(repository, tag, manifest, state) {
    const { digest } = manifest.descriptor;
    if ((state ?? (await tagState(repository, tag, digest))) === 'present')
        return false;
    await repository.tag(tag, manifest);
    const found = await digestOfTag(repository, tag, digest);
    if (found === digest)
        return true;
    throw new errors/* RemoteError */.Hi('tag-not-ours', `${repository.name}:${tag} was set to ${(0,registry_digest/* shortDigest */.VK)(digest)} and now is ${found === undefined ? 'not there' : (0,registry_digest/* shortDigest */.VK)(found)}: somebody else wrote it at the same time; do not deploy it before it is known who`);
}
/** The digest that a tag names, by the algorithm of `like` when the registry answers with another. */
async function digestOfTag(repository, tag, like) {
    const found = (await repository.resolve(tag))?.digest;
    if (found === undefined || found.slice(0, 7) === like.slice(0, 7))
        return found;
    const manifest = await repository.manifest(tag);
    return manifest && (0,verified/* digestLike */.kG)(like, manifest.bytes);
}

// EXTERNAL MODULE: ./lib/src/registry/completeness.js
var completeness = __webpack_require__(86806);
;// CONCATENATED MODULE: ./lib/src/registry/verify.js



/**
 * Reads again at the destination what a copy should have left there: every manifest of the artifact and of what is
 * attached to it, checked against its digest, and every blob asked for. Throws RemoteError.
 */
async function verifyCopy(plan, destination) {
    for (const { descriptor } of [plan.manifest, ...plan.attachments.map(({ manifest }) => manifest)]) {
        const { missing } = await (0,completeness/* completeness */.P)(destination, descriptor.digest);
        if (missing[0] === undefined)
            continue;
        throw new errors/* RemoteError */.Hi('destination-incomplete', `${destination.name} took every part of ${(0,registry_digest/* shortDigest */.VK)(descriptor.digest)} and now lacks ${missing.length} of them, ${missing[0].digest} first; no tag was set, run it again`);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/records/attach.js
var records_attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
;// CONCATENATED MODULE: ./lib/src/steps/promote/record.js









/**
 * Looks for the record that the environment requires, and for the one that this promotion would write. Throws
 * RefusedError where the first is not there or not right, UsageError for keys that do not fit.
 */
async function planRecord(route, source, destination, version, inputs, ports) {
    const { flow, application, from, to } = route;
    if (flow.records === undefined)
        return undefined;
    const trust = await (0,keys/* trustedKeys */.Q)(flow, ports.files);
    const key = inputs['dry-run'] ? undefined : keyOf(ports, trust);
    const { digest } = source;
    const entry = { digest, flow: flow.name, application: application.name, environment: to.name };
    let before;
    if (from !== undefined) {
        const records = await (0,read/* recordsOf */.M)(ports.registries.open(source.repository), digest);
        const earlier = { ...entry, environment: from.name };
        before = to.requireRecord
            ? (0,chain/* requireEntry */.YH)(records, earlier, trust, { target: to.name, where: (0,registry_reference/* formatRepository */.Sh)(source.repository) })
            : (0,chain/* entryRecord */.mp)(records, earlier, trust)?.promotion;
    }
    const there = (0,chain/* entryRecord */.mp)(await (0,read/* recordsOf */.M)(ports.registries.open(destination), digest), entry, trust);
    return {
        draft: draftOf({ route, source, destination, version, commit: inputs['source-commit'] ?? before?.commit }, ports),
        key,
        present: there?.digest,
        proven: to.requireRecord ? from?.name : undefined,
        verdictFile: inputs['verdict-file'],
    };
}
function draftOf({ route, source, destination, version, commit }, { platform }) {
    const { flow, application, from, to } = route;
    const { actor, url } = platform.run;
    return {
        flow: flow.name,
        application: application.name,
        source: {
            repository: (0,registry_reference/* formatRepository */.Sh)(source.repository),
            ...(from === undefined ? {} : { environment: from.name }),
        },
        destination: { environment: to.name, repository: (0,registry_reference/* formatRepository */.Sh)(destination) },
        version,
        ...(commit === undefined ? {} : { commit }),
        ...(source.gitops === undefined ? {} : { gitops: source.gitops }),
        ...(actor === undefined ? {} : { actor }),
        ...(url === undefined ? {} : { run: url }),
    };
}
/** What is signed with a key that nobody trusts, or with none, would be refused one environment later. */
function keyOf({ recording }, trust) {
    const key = recording?.signingKey === undefined ? undefined : (0,keys/* signingKey */.N)(recording.signingKey);
    if (trust.length === 0)
        return key;
    if (key === undefined) {
        throw new errors/* UsageError */.eb('signing-key-missing', 'the flow trusts signed records only (records.trusted-keys), and this run has no key to sign with: set KRCI_DEPLOY_SIGNING_KEY');
    }
    if (trust.some(({ id }) => id === key.id))
        return key;
    throw new errors/* UsageError */.eb('signing-key-untrusted', `KRCI_DEPLOY_SIGNING_KEY is ${key.id}, and the flow trusts ${trust.map(({ id }) => id).join(', ')}: use one of those, or add its public key to records.trusted-keys`);
}
/** The rest of the record, which is asked for before anything moves. */
async function finishDraft(plan, manifest, ports) {
    const { draft, verdictFile } = plan;
    const revision = (0,registry_manifest/* contentOf */.$E)(manifest, 'the artifact').annotations?.['org.opencontainers.image.revision'];
    return {
        ...(revision === undefined || revision === '' ? {} : { commit: revision.slice(0, 64) }),
        ...draft,
        ...(verdictFile === undefined ? {} : { gate: await gateOf(verdictFile, ports) }),
        approvers: await approversOf(draft.destination.environment, ports),
        tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
}
/** Writes the record unless it is there and nothing changed. Returns its digest and whether it is new. */
async function writeRecord(plan, promotion, manifest, destination, changed, ports) {
    if (plan.present !== undefined && !changed)
        return { digest: plan.present, written: false };
    const dated = { ...promotion, time: ports.clock.now().toISOString() };
    const digest = await (0,records_attach/* attachRecord */.L)(ports.registries.open(destination), manifest.descriptor, dated, plan.key);
    return { digest, written: true };
}
/** A record names the verdict that opened the gate; one that did not open it has no place there. */
async function gateOf(path, { files }) {
    const bytes = await files.read(path);
    const verdict = bytes && verdictIn(bytes);
    if (bytes === undefined || verdict === undefined) {
        const found = bytes === undefined ? 'nothing' : 'something else';
        throw new errors/* EvidenceError */.oe('no-verdict', `verdict-file: expected the verdict of the gate in ${path}, found ${found}`);
    }
    if (verdict !== 'pass' && verdict !== 'warn') {
        throw new errors/* RefusedError */.fk('gate-not-open', `${path} says ${verdict}: what the gate did not open for is not promoted`);
    }
    return { verdict, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` };
}
function verdictIn(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        return typeof json?.verdict === 'string' ? json.verdict.slice(0, 20) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Who approved this run's entry, where the platform says so: a record is no reason to fail after the approval. */
async function approversOf(environment, { platform, log }) {
    if (platform.kind === 'local')
        return [];
    try {
        const approvals = await platform.approvals();
        const approved = approvals.filter((one) => one.state === 'approved' && one.environment === environment);
        return [...new Set(approved.map(({ reviewer }) => reviewer))].slice(0, 100);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        log.warn(`the record names no approvers: ${error.message}`);
        return [];
    }
}
/** One line for the plan. */
function recordSentence({ present, proven, key }, digest) {
    const before = proven === undefined ? '' : `The record that ${(0,registry_digest/* shortDigest */.VK)(digest)} entered ${proven} was found. `;
    if (present !== undefined)
        return `${before}The record of this promotion is there.`;
    return `${before}A record of this promotion will be written${key === undefined ? '' : `, signed with ${key.id}`}.`;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/replicas.js





/** `tag` is the tag at the destination proper, for replicas that name none. Throws UsageError, RefusedError, RemoteError. */
async function planReplicas(texts, source, destination, tag, { registries }) {
    const references = texts.map((text) => (0,registry_reference.parseReference)(text, { what: 'replicas', pointing: 'tag' }));
    refuseTwice([destination, ...references]);
    const here = registries.open(source.repository);
    const plans = [];
    for (const reference of references) {
        const there = registries.open(reference);
        const own = reference.tag ?? tag;
        plans.push({
            destination: (0,registry_reference/* pointAt */.sd)(reference),
            tag: own,
            tagState: await tagState(there, own, source.digest),
            copy: await planCopy(here, source.manifest ?? source.digest, there),
        });
    }
    return plans;
}
function replicaCopies(replicas, { registries }) {
    return replicas.map(({ copy, destination }) => ({ plan: copy, destination: registries.open(destination) }));
}
/**
 * Verifies and tags what was copied, once the destination proper has its tag: no replica is ahead of it. All are tried;
 * the first failure is thrown in the end. Returns whether anything was written.
 */
async function finishReplicas(replicas, results, ports) {
    const finished = await Promise.allSettled(replicas.map(async (replica, at) => finishReplica(replica, replicas_valueOf(results[at]), ports)));
    return finished.map(replicas_valueOf).includes(true);
}
async function finishReplica(replica, copied, { registries }) {
    const place = registries.open(replica.destination);
    const wrote = hasWritten(copied);
    if (wrote)
        await verifyCopy(replica.copy, place);
    return (await setTag(place, replica.tag, replica.copy.manifest)) || wrote;
}
function hasWritten({ manifests, blobsCopied, blobsMounted, attached }) {
    return manifests + blobsCopied + blobsMounted + attached > 0;
}
function replicas_valueOf(result) {
    if (result?.status === 'fulfilled')
        return result.value;
    throw result?.reason;
}
function refuseTwice(references) {
    const names = references.map((reference) => (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(reference)));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return;
    throw new errors/* UsageError */.eb('destination-twice', `expected each place once in "destination" and "replicas", found ${twice} twice`);
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/promote/report.js




/** What would be done, for people. */
function describe(plan) {
    return [
        (0,report/* heading */.R_)('promote: plan'),
        (0,report/* paragraph */.FY)(`${sentenceOf(plan)}.`),
        ...route(plan),
        parts(plan),
        ...recordBlocks(plan),
    ];
}
/** What was done. */
function outcomeReport(plan, headline, copied) {
    const rows = [
        ['layers and configurations', copied.blobsCopied, copied.blobsMounted, copied.blobsPresent],
        ['manifests', copied.manifests, 0, plan.copy.manifests.flat().length - copied.manifests],
    ].map((row) => row.map(String));
    return [
        (0,report/* heading */.R_)('promote'),
        (0,report/* paragraph */.FY)(`${headline}.`),
        ...route(plan),
        (0,report/* table */.tp)(['part', 'copied', 'mounted', 'there already'], rows),
    ];
}
function recordBlocks({ record, digest }) {
    return record === undefined ? [] : [(0,report/* paragraph */.FY)(recordSentence(record, digest))];
}
/** `cart` in a flow, the repository's own name without one. */
function nameOf({ application, destination }) {
    return application ?? (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(destination)).replace(/^.*\//, '');
}
function isDone({ copy, tagState, record, replicas }) {
    const recorded = record === undefined || record.present !== undefined;
    return [{ copy, tagState }, ...replicas].every(isThere) && recorded;
}
function isThere({ copy, tagState }) {
    const held = everyPart(copy).every(({ action }) => action === 'present' || action === 'elsewhere');
    const found = copy.attachments.every((one) => one.kind === 'referrer' || one.action === 'present');
    return tagState === 'present' && held && found;
}
function sentenceOf(plan) {
    const where = plan.to ?? 'the destination';
    if (isDone(plan))
        return `${nameOf(plan)} ${plan.tag} is in ${where} already`;
    const { bytes } = plan.copy;
    const cost = bytes === 0 ? 'no layer is copied' : `${bytesText(bytes)} of layers and configurations are copied`;
    return `${nameOf(plan)} ${plan.tag} will be promoted to ${where}: ${cost}, the tag is set last`;
}
function route({ source, destination, digest, tag, from, to, replicas }) {
    const rows = [
        ['from', from ?? '', (0,registry_reference/* formatReference */.FH)(source), ''],
        ['to', to ?? '', (0,registry_reference/* formatReference */.FH)(destination), tag],
        ...replicas.map((replica) => ['replica', '', (0,registry_reference/* formatReference */.FH)(replica.destination), replica.tag]),
    ];
    return [(0,report/* paragraph */.FY)(`Digest ${digest}, the same at both ends.`), (0,report/* table */.tp)(['', 'environment', 'repository', 'tag'], rows)];
}
function parts({ copy, tagState }) {
    const actions = ['copy', 'mount', 'present', 'elsewhere'];
    const all = everyPart(copy);
    const rows = actions.flatMap((action) => {
        const own = all.filter((part) => part.action === action);
        const bytes = own.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
        return own.length === 0 ? [] : [[meaning[action], String(own.length), bytesText(bytes)]];
    });
    const about = copy.attachments.length === 0 ? [] : [['keep findable', `${copy.attachments.length} attached`, '']];
    return (0,report/* table */.tp)(['what', 'parts', 'size'], [...rows, ...about, [tagState === 'absent' ? 'set' : meaning.present, 'the tag', '']]);
}
const meaning = {
    copy: 'copy',
    mount: 'mount within the registry',
    present: 'there already',
    elsewhere: 'foreign, left where they are',
};
function everyPart({ blobs, manifests }) {
    return [...blobs, ...manifests.flat()];
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/execute.js










/** Copies what is missing, looks that all of it arrived, and only then lets a tag say so, and a record why. */
async function execute(plan, ports) {
    const [source, destination] = [ports.registries.open(plan.source), ports.registries.open(plan.destination)];
    const draft = plan.record && (await finishDraft(plan.record, plan.copy.manifest, ports));
    const copies = [{ plan: plan.copy, destination }, ...replicaCopies(plan.replicas, ports)];
    const [own, ...others] = await copyToAll(copies, source, ports);
    const copied = replicas_valueOf(own);
    const wrote = hasWritten(copied);
    if (wrote)
        await verifyCopy(plan.copy, destination);
    // A copy takes its time, and somebody may have taken the tag meanwhile.
    const tagged = await setTag(destination, plan.tag, plan.copy.manifest, wrote ? undefined : plan.tagState);
    const changed = wrote || tagged;
    const record = plan.record &&
        draft &&
        (await writeRecord(plan.record, draft, plan.copy.manifest, plan.destination, changed, ports));
    const replicated = await finishReplicas(plan.replicas, others, ports);
    return outcomeOf(plan, copied, changed || replicated || record?.written === true, record?.digest ?? '');
}
function outcomeOf(plan, copied, changed, record) {
    const { digest, tag, source, destination, from, to, application } = plan;
    const outputs = {
        digest,
        reference: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(destination, { digest })),
        version: tag,
        source: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(source, { digest })),
        destination: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(destination, { tag })),
        changed: String(changed),
        'bytes-copied': String(copied.bytes),
        'blobs-copied': String(copied.blobsCopied),
        'blobs-mounted': String(copied.blobsMounted),
        'blobs-present': String(copied.blobsPresent),
        'manifests-copied': String(copied.manifests),
        record,
        attachments: String(plan.copy.attachments.length),
    };
    const headline = headlineOf(plan, copied, changed);
    return {
        changed,
        headline,
        outputs,
        data: {
            application,
            from,
            to,
            digest,
            tag,
            changed,
            record,
            copied,
            plan: planData(plan.copy),
            replicas: plan.replicas.map(replicaData),
        },
        report: outcomeReport(plan, headline, copied),
    };
}
function replicaData({ destination, tag, copy }) {
    return { destination: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(destination, { tag })), plan: planData(copy) };
}
function headlineOf(plan, copied, changed) {
    const what = `${nameOf(plan)} ${plan.tag} (${(0,registry_digest/* shortDigest */.VK)(plan.digest)})`;
    const where = plan.to ?? (0,registry_reference/* formatReference */.FH)(plan.destination);
    if (!changed)
        return `nothing to do: ${what} is in ${where} already`;
    const how = copied.bytes > 0 ? `${bytesText(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
    return `${what} is promoted to ${where}: ${how}`;
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 5 modules
var load = __webpack_require__(11858);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
;// CONCATENATED MODULE: ./lib/src/steps/promote/route.js


/** Throws UsageError for inputs that name no route, RefusedError for a route that leaves the order of the flow. */
function flowRoute(inputs, flow, to) {
    if (inputs.application === undefined) {
        const known = flow.applications.map(({ name }) => name).join(', ');
        throw new errors/* UsageError */.eb('application-missing', `expected the input "application"; ${flow.file} has ${known}`);
    }
    if (inputs.destination !== undefined) {
        throw new errors/* UsageError */.eb('destination-not-free', `expected "to" or "destination", found both; the flow says where ${to} has its images`);
    }
    const application = (0,questions/* applicationOf */.KM)(flow, inputs.application);
    const environment = (0,questions/* environmentOf */.p7)(flow, to);
    (0,questions/* requirePromoted */.gb)(flow, application, environment);
    if (inputs.from !== undefined)
        refuseDetour(flow, application.name, inputs.from, to);
    const from = (0,questions/* environmentBefore */.VW)(flow, to);
    if (from !== undefined && inputs.source !== undefined) {
        throw new errors/* UsageError */.eb('source-not-free', `${to} takes what runs in ${from.name}, and "source" names something else; leave it out, or say with "expect-digest" what must run there`);
    }
    return { kind: 'flow', flow, application, from, to: environment };
}
/** Throws UsageError unless both ends are given and nothing that needs a flow. */
function referenceRoute({ source, destination, from }) {
    if (from !== undefined) {
        throw new errors/* UsageError */.eb('to-missing', `expected the input "to" beside "from": the environment to promote to`);
    }
    if (source === undefined || destination === undefined) {
        const missing = source === undefined ? 'source' : 'destination';
        throw new errors/* UsageError */.eb(`${missing}-missing`, `expected an environment of the flow in "to", or references in "source" and "destination"; found no "${missing}"`);
    }
    return { kind: 'references', source, destination };
}
function refuseDetour(flow, application, from, to) {
    const steps = (0,questions/* positionOf */.df)(flow, to) - (0,questions/* positionOf */.df)(flow, from);
    if (steps === 1)
        return;
    if (steps <= 0) {
        throw new errors/* RefusedError */.fk('backward-move', `${application} cannot be promoted from ${from} to ${to}: ${from === to ? 'they are the same' : `${to} comes before ${from} in the flow ${flow.name}`}; a promotion only goes forward`);
    }
    const skipped = flow.environments.slice((0,questions/* positionOf */.df)(flow, from) + 1, (0,questions/* positionOf */.df)(flow, to)).map(({ name }) => name);
    throw new errors/* RefusedError */.fk('environment-skipped', `${application} cannot go from ${from} straight to ${to}: ${skipped.join(', ')} ${skipped.length === 1 ? 'comes' : 'come'} between; promote it to ${skipped[0]} first`);
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/find.js
var find = __webpack_require__(15056);
// EXTERNAL MODULE: ./lib/src/manifests/places.js + 2 modules
var manifests_places = __webpack_require__(74543);
;// CONCATENATED MODULE: ./lib/src/steps/promote/running.js







/** Throws RefusedError when the manifests name nothing, name two things, or name what cannot be told apart. */
async function runningIn(environment, route, inputs, ports) {
    const { flow, application, to } = route;
    const { repository: chosen, branch } = inputs;
    const gitops = await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, { repository: chosen, branch }, ports);
    const names = {
        flow: flow.name,
        environment: environment.name,
        application: application.name,
        image: application.image,
    };
    // Only read: a value that is shared by an anchor is no obstacle.
    const places = (0,manifests_places/* placesOf */.ek)(application.manifests, names, 'edit-anchor');
    const snapshot = await gitops.snapshot();
    const named = await readPlaces(snapshot, places);
    const [first] = named;
    if (first === undefined) {
        throw new errors/* RefusedError */.fk('environment-skipped', `${application.name} cannot be promoted to ${to.name}: nothing of it runs in ${environment.name} by ${places.map(({ name }) => name).join(', ')} in ${gitops.name}; promote it to ${environment.name} first`);
    }
    refuseDisagreement(named, environment.name);
    const repository = (0,registry_reference/* parseLocation */.zS)(environment.registry, application.image);
    const digest = named.find((one) => one.digest !== undefined)?.digest;
    const tag = named.find((one) => one.tag !== undefined)?.tag;
    if (digest === undefined)
        refuseUnclear(first, (0,registry_reference/* formatRepository */.Sh)(repository), environment.name);
    const revision = snapshot.commit;
    const state = revision === undefined ? undefined : { repository: gitops.name, revision };
    return { repository, digest, tag, where: `${environment.name} by ${first.place}`, gitops: state };
}
async function readPlaces(snapshot, places) {
    const named = [];
    for (const place of places) {
        const file = await (0,find/* findFile */.q)(snapshot, place);
        const image = file && place.read(file.text);
        if (image?.tag !== undefined || image?.digest !== undefined)
            named.push({ ...image, place: place.name });
    }
    return named;
}
/** Half of a rollout is no state to promote. */
function refuseDisagreement(named, environment) {
    const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
    const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
    const pinned = named.every(({ digest }) => digest !== undefined);
    if (digests.size <= 1 && (pinned || tags.size <= 1))
        return;
    const found = named.map(({ place, tag = '', digest = '' }) => `${tag} ${(0,registry_digest/* shortDigest */.VK)(digest)} by ${place}`.trim());
    throw new errors/* RefusedError */.fk('source-ambiguous', `${environment} names several artifacts at once (${found.join(', ')}); finish the change there first`);
}
/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }, expected, environment) {
    if (tag !== undefined && !(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* RefusedError */.fk('invalid-tag', `${place} names a tag that is none: "${tag.slice(0, 128)}"`);
    }
    if (repository === undefined || sameRepository(repository, expected))
        return;
    throw new errors/* RefusedError */.fk('other-repository', `${place} names ${repository}:${tag} without a digest, and ${environment} has its images in ${expected}; bump it with the digest first`);
}
/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named, expected) {
    return named === expected || expected.endsWith(`/${named}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/source.js





/** Finds what is promoted and resolves it, once. Throws UsageError, RefusedError and RemoteError. */
async function sourceOf(route, inputs, ports) {
    const named = route.kind === 'flow' ? await namedByFlow(route, inputs, ports) : namedByReference(route.source);
    const manifest = named.digest === undefined ? await readTagged(named, ports) : undefined;
    const digest = named.digest ?? manifest?.descriptor.digest;
    if (digest === undefined)
        throw noSuchVersion(named);
    refuseOther(digest, inputs['expect-digest'], named.where);
    const { repository, tag, gitops } = named;
    return { repository, digest, tag, manifest, ...(gitops === undefined ? {} : { gitops }) };
}
async function namedByFlow(route, inputs, ports) {
    if (route.from !== undefined)
        return runningIn(route.from, route, inputs, ports);
    if (inputs.source !== undefined)
        return namedByReference(inputs.source);
    if (inputs.version === undefined) {
        throw new errors/* UsageError */.eb('source-missing', `${route.to.name} is the first environment and takes what was built: expected the input "version" or "source"`);
    }
    const repository = (0,registry_reference/* parseLocation */.zS)(route.to.registry, route.application.image);
    const tag = (0,tag_name/* tagOfVersion */.m)(inputs.version);
    return { repository, tag, digest: undefined, where: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(repository, { tag })) };
}
function namedByReference(text) {
    const reference = (0,registry_reference.parseReference)(text, { what: 'source', pointing: 'one' });
    return { repository: (0,registry_reference/* pointAt */.sd)(reference), tag: reference.tag, digest: reference.digest, where: text };
}
/** What the tag names, in one request. */
async function readTagged({ repository, tag = '' }, ports) {
    return ports.registries.open(repository).manifest(tag);
}
function noSuchVersion({ repository, tag = '' }) {
    return new errors/* UsageError */.eb('no-such-version', `${(0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(repository, { tag }))} is not there; check the version, or build and push it first`);
}
/** Compare-and-set: what was approved is what is moved. */
function refuseOther(found, expected, where) {
    if (expected === undefined || found === (0,registry_digest/* parseDigest */.m)(expected, 'expect-digest'))
        return;
    throw new errors/* RefusedError */.fk('digest-mismatch', `expected ${(0,registry_digest/* shortDigest */.VK)(expected)}, found ${(0,registry_digest/* shortDigest */.VK)(found)} in ${where}: it is not what was approved; approve what is there now, or promote what was approved`);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/plan.js










/** Reads Git and both registries and changes nothing. Throws UsageError, RefusedError and RemoteError. */
async function plan(inputs, ports) {
    const route = await routeOf(inputs, ports);
    const destination = destinationOf(route, inputs);
    const source = await sourceOf(route, inputs, ports);
    const tag = tagFor(source, destination, inputs);
    const [there, here] = [ports.registries.open(destination), ports.registries.open(source.repository)];
    const state = await tagState(there, tag, source.digest);
    const record = route.kind === 'flow' ? await planRecord(route, source, (0,registry_reference/* pointAt */.sd)(destination), tag, inputs, ports) : undefined;
    return {
        application: inputs.application,
        from: route.kind === 'flow' ? route.from?.name : undefined,
        to: route.kind === 'flow' ? route.to.name : undefined,
        source: source.repository,
        destination: (0,registry_reference/* pointAt */.sd)(destination),
        digest: source.digest,
        tag,
        tagState: state,
        copy: await planCopy(here, source.manifest ?? source.digest, there),
        replicas: await planReplicas(inputs.replicas, source, destination, tag, ports),
        record,
    };
}
async function routeOf(inputs, { files }) {
    if (inputs.to !== undefined)
        return flowRoute(inputs, await (0,load/* requireFlow */.gn)(inputs.flow, files, 'promote'), inputs.to);
    // A flow file that was named is read even where it is not needed: one that is wrong is not passed over.
    if (inputs.flow !== undefined)
        await (0,load/* loadFlow */.j7)(inputs.flow, files);
    return referenceRoute(inputs);
}
function destinationOf(route, inputs) {
    if (route.kind === 'flow')
        return (0,registry_reference/* parseLocation */.zS)(route.to.registry, route.application.image);
    const reference = (0,registry_reference.parseReference)(route.destination, { what: 'destination', pointing: 'tag' });
    if (reference.tag !== undefined && inputs.version !== undefined && reference.tag !== (0,tag_name/* tagOfVersion */.m)(inputs.version)) {
        throw new errors/* UsageError */.eb('two-versions', `expected one tag for the destination, found ${reference.tag} in "destination" and ${inputs.version} in "version"`);
    }
    return reference;
}
function tagFor(source, destination, { version }) {
    const tag = destination.tag ?? (version === undefined ? source.tag : (0,tag_name/* tagOfVersion */.m)(version));
    if (tag !== undefined)
        return (0,tag_name/* tagOfVersion */.m)(tag);
    throw new errors/* UsageError */.eb('version-missing', 'expected the input "version": the artifact has no tag that it could keep at the destination');
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/promote.js




const promote = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
