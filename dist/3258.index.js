export const id = 3258;
export const ids = [3258];
export const modules = {

/***/ 9227:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rollbackGateOf)
/* harmony export */ });
/* harmony import */ var _approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64280);

const plain = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/**
 * Returns the environment with the gate of a rollback: its approvals alone; undefined where a rollback asks for nothing.
 * What goes back has passed the whole gate once, so neither its authors nor the time since which it is fixed are asked
 * for again.
 */
function rollbackGateOf(environment) {
    const { approval, rollback } = environment.gate;
    const isAsked = rollback === 'approval' || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) !== undefined || (0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .isApprovedByDefault */ .yg)(environment);
    if (rollback === 'none' || !isAsked)
        return undefined;
    const own = { ...((0,_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approversAsked */ .Hw)(approval) ?? plain), authors: 'off', 'artifact-first': 'off' };
    return { ...environment, gate: { approval: own, rollback: 'approval' } };
}


/***/ }),

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
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W3 };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope);
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
/** Makes the manifest of a record whose envelope, or bare statement, is the blob. */
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
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 74219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   qC: () => (/* binding */ periodsOf)
/* harmony export */ });
/** Returns the periods of an artifact, oldest first. One without a digest is identified by its tag. */
function periodsOf({ digest, version }, { states }) {
    const oldestFirst = states.toReversed();
    return oldestFirst.flatMap((start, at) => {
        const { image } = start;
        const isIt = image.digest === undefined ? image.tag === version : image.digest === digest;
        const before = oldestFirst[at - 1]?.image;
        const isSame = before?.digest !== undefined && before.digest === image.digest;
        if (!isIt || isSame)
            return [];
        const end = oldestFirst.slice(at + 1).find((state) => state.image.digest !== image.digest);
        return [{ start, end }];
    });
}
/**
 * Returns the standing of a record.
 * A record stands for the period that it was written in or, where it was written before Git named the artifact, for the
 * first one after it. A later period has another cause: an edit by hand, or another record.
 */
function standingOf(proof, digest, history) {
    if (history.states.length === 0)
        return 'unknown';
    const own = periodOf(proof, digest, history);
    if (own === undefined)
        return 'pending';
    return own.end === undefined ? 'present' : 'past';
}
/** Returns the period that a record stands for; undefined while it is pending. */
function periodOf({ promotion }, digest, history) {
    const { version, gitops, time } = promotion;
    const isBefore = beforeRecord(gitops?.revision, time, history);
    const periods = periodsOf({ digest, version }, history);
    return (periods.find(({ start, end }) => isBefore(start) && (end === undefined || !isBefore(end))) ??
        periods.find(({ start }) => !isBefore(start)));
}
/**
 * Tells whether a state was there when the record was written: by the commit that the record names, else by the clocks.
 */
function beforeRecord(revision, time, history) {
    const at = revision === undefined ? undefined : history.position(revision);
    return (state) => {
        const position = history.position(state.commit);
        if (at !== undefined && position !== undefined)
            return position <= at;
        return Date.parse(state.time) <= Date.parse(time);
    };
}


/***/ }),

/***/ 49761:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ statementKind),
/* harmony export */   uG: () => (/* binding */ newestVerdict),
/* harmony export */   vx: () => (/* binding */ requireVerdict),
/* harmony export */   yH: () => (/* binding */ trustedVerdicts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'key-retired',
    'key-scope',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * Returns the newest verdict on the digest for this environment, if it opens the gate.
 * A failed verdict closes a gate that an earlier one had opened. `where` is the repository that was searched.
 * @throws RefusedError that names the fault of the nearest miss.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
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
    return trusted.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time));
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
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, demand, where, record) {
    const { application, digest, environment, now } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
        NOW: now.toISOString(),
    };
    const [found, fix] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES|NOW/g, (word) => words[word] ?? word));
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
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, key) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, key);
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
