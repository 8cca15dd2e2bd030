export const id = 1952;
export const ids = [1952];
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
        fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
    });
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
        return { id: fingerprint(key), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-trusted-key',
        where: `${path}: records.trusted-keys`,
        expected: 'an ECDSA P-256 public key in PEM (-----BEGIN PUBLIC KEY-----)',
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

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
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
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
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
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
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
