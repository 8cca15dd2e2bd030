export const id = 620;
export const ids = [620];
export const modules = {

/***/ 13412:
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

/***/ 47922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   t: () => (/* binding */ policyHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * What an environment requires, as one digest: its effective gate and what defaults of checks go by. An edit of the
 * flow file that changes nothing for the environment changes nothing here, so that a verdict holds through it.
 */
function policyHash({ gate, tier, promotion }) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}
/** JSON with the keys of each object in order, and without what is undefined. */
function canonical(value) {
    return JSON.stringify(value, (_key, one) => (isTree(one) ? sorted(one) : one));
}
function sorted(tree) {
    return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);








/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, key) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStatement */ .pc)(subject.digest, repository.name, promotion);
    return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, key);
}
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.envelope);
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
 * Stores a record that is beside the artifact in one place beside it in another one too, with the same bytes. Returns
 * whether anything was written. Throws RemoteError.
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('record-gone', `${from.name} has no manifest ${record}, which is a record that was there`);
    }
    const held = (await to.resolve(record)) !== undefined;
    if (!held) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !held;
}
/** The manifest of a record whose envelope, or bare statement, is the blob. */
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
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 49761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ newestVerdict),
/* harmony export */   v: () => (/* binding */ requireVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);



/** Clocks of runners differ by a little; more is no verdict that was given yet. */
const skew = 5 * 60_000;
/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * The newest verdict on the digest for this environment, when it opens the gate. A verdict that says no closes what
 * an earlier one had opened. Throws RefusedError that says of the nearest miss what is wrong with it. `where` is the
 * repository that was looked into.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
}
/** The newest that may be believed and is about what is asked, whatever it says. */
function newestVerdict(verdicts, demand, trust) {
    const believed = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return believed.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time))[0];
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** What keeps a verdict from being one about what is asked. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust);
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return Date.parse(content.statement.record.time) > demand.now.getTime() + skew ? 'future' : undefined;
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
/** What keeps the newest verdict from opening. */
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
    expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
    'other-policy': [
        'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
        gateFirst,
    ],
    future: ['has a verdict beside it from the future', 'see to the clocks, then run the gate for ENVIRONMENT again'],
    altered: [
        'has a verdict beside it whose signature is not of what it says: it was altered, or the signature is from elsewhere',
        findOut,
    ],
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, demand, where, record) {
    const { application, digest, environment } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
    };
    const [because, advice] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES/g, (word) => words[word] ?? word));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(`verdict-${fault}`, `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}: it ${because}, in ${where}; ${advice}`);
}


/***/ }),

/***/ 52086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
const mostProperties = 500;
/** A property is a text; ours are `KRCI_DEPLOY_<name>=<value>`, as the specification wants them: with a prefix. */
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
/** The statement as bytes. `name` is the artifact's repository, for people. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...emergency,
            ...record.passed.slice(0, mostProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement that anybody may have written. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', mostProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected one property KRCI_DEPLOY_${name}`);
    };
    const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
    return {
        subjects,
        record: {
            verdict: verdictIn(one(names.verdict)),
            flow: one(names.flow),
            application: one(names.application),
            environment: one(names.environment),
            policy: digestIn(one(names.policy)),
            verdictDigest: digestIn(one(names.verdictDigest)),
            time: timeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'timeCreated')),
            expires: timeIn(one(names.expires)),
            passed: properties.get('CHECK') ?? [],
            ...(breakGlass !== undefined && { breakGlass }),
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, key) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, key);
}
/** The verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict });
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Ours by name; a stranger's property says nothing to us. */
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
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verdict pass, warn or fail, found "${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a digest, found "${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a time, found "${text.slice(0, 40)}"`);
}


/***/ })

};
