export const id = 4433;
export const ids = [4433];
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

/***/ 45615:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   M: () => (/* binding */ recordsOf)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68127);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16386);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);










const maxRecords = 500;
const maxRecordBytes = 256 * 1024;
const maxReads = 8;
/**
 * Reads the records beside an artifact, by the referrers API and by the fallback tag. Throws RemoteError when the
 * registry does not answer, RefusedError `too-many-records`.
 */
function recordsOf(repository, digest, options = {}) {
    return statementsOf(repository, digest, { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.artifact, read: _statement_js__WEBPACK_IMPORTED_MODULE_7__/* .readStatement */ .cO }, options);
}
/** As `recordsOf`, for any kind of record. */
async function statementsOf(repository, digest, reader, { lists = 'all', warn = () => { } } = {}) {
    const broken = [];
    const all = await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersOf */ .aH)(repository, digest, {
        lists,
        // Any user with push access can attach something malformed: it is named, and the others are read.
        onUnreadable: (listed, error) => {
            if (!(0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSettled */ .Is)(error))
                throw error;
            warn(`beside ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} something is attached that cannot be read: ${error.message}`);
            if (listed?.artifactType === reader.artifactType) {
                broken.push({ digest: listed.digest, content: { unreadable: error.message } });
            }
        },
    });
    const records = all.filter((manifest) => (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).artifactType === reader.artifactType);
    if (records.length > maxRecords) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'too-many-records',
            where: `${repository.name}@${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
            expected: `at most ${maxRecords} records`,
            found: String(records.length),
            fix: 'remove those that krci-deploy did not write',
        });
    }
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_8__/* .mapBounded */ .y)(records, maxReads, (manifest) => readRecord(repository, manifest, reader));
    for (const { digest: record, content } of read) {
        if ('unreadable' in content)
            warn(`the record ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(record)} cannot be read: ${content.unreadable}`);
    }
    return [...broken, ...read];
}
async function readRecord(repository, manifest, reader) {
    const { digest } = manifest.descriptor;
    try {
        const [, layer, ...others] = (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, repository.name).blobs;
        if (layer === undefined || others.length > 0)
            throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)('one layer');
        return { digest, content: await contentIn(repository, layer, reader) };
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg && (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .isSettled */ .Is)(error))
            return { digest, content: { unreadable: error.message } };
        throw error;
    }
}
async function contentIn(repository, layer, { read }) {
    if (layer.size > maxRecordBytes)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(`at most ${maxRecordBytes} bytes`, String(layer.size));
    const bytes = await (0,_registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_9__/* .bytesOfBlob */ .s)(repository, layer);
    if (layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope || layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle) {
        const envelope = layer.mediaType === _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle ? (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .Bo)(bytes) : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvelope */ .HT)(bytes);
        return { envelope, statement: read(envelope.payload) };
    }
    if (layer.mediaType !== _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadable */ .O$)(`a layer of ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope}, ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.bundle} or ${_records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement}`, 'another kind');
    return { envelope: { payload: bytes, signatures: [] }, statement: read(bytes) };
}


/***/ }),

/***/ 24194:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ readStatementOf),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   pc: () => (/* binding */ writeStatement),
/* harmony export */   sR: () => (/* binding */ writeStatementOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12985);




const statementType = 'https://in-toto.io/Statement/v1';
const maxSubjects = 16;
const maxApprovers = 100;
/** Writes the statement as the bytes that get signed. `name` is the artifact's repository, for readers. */
function writeStatement(digest, name, promotion) {
    return writeStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, { digest, name, predicate: promotion });
}
/** As `writeStatement`, with any predicate. */
function writeStatementOf(type, { digest, name, predicate }) {
    const [algorithm = '', hexadecimal = ''] = digest.split(':');
    const subject = [{ name, digest: { [algorithm]: hexadecimal } }];
    const statement = { _type: statementType, subject, predicateType: type, predicate };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readStatement(bytes) {
    const { subjects, predicate } = readStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, bytes);
    return { subjects, promotion: readPromotion(predicate) };
}
/** As `readStatement`, up to the predicate. */
function readStatementOf(expected, bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'predicateType');
    if (type !== expected)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`the predicate ${expected}`, type.slice(0, 100));
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        predicate: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'predicate'),
    };
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('objects in "subject"');
    const named = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(subject, 'digest');
    return Object.entries(named)
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function readPromotion(json) {
    const [source, destination, tool] = ['source', 'destination', 'tool'].map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, name));
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'time');
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a time', `"${time.slice(0, 40)}"`);
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
        ...digestAt('previous', json),
        ...sequenceOf(json),
        ...digestAt('adopts', json),
        ...optional('commit', json),
        ...gitopsOf(json),
        ...policyOf(json),
        ...gateOf(json),
        ...optional('actor', json),
        approvers: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'approvers', maxApprovers).map(approverOf),
        ...optional('run', json),
        time,
        tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'version') },
    };
}
function gitopsOf(json) {
    const gitops = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gitops');
    if (gitops === undefined)
        return {};
    const [repository, revision] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'revision')];
    return { gitops: { repository, revision, ...optional('branch', gitops) } };
}
function policyOf(json) {
    const policy = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'policy');
    if (policy === undefined)
        return {};
    const [repository, branch] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'branch')];
    return { policy: { repository, branch, commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'commit') } };
}
function replacedOf(json) {
    const replaced = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'replaced');
    if (replaced === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(replaced, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "replaced"');
    return { replaced: { digest, ...optional('version', replaced) } };
}
function gateOf(json) {
    const gate = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gate');
    if (gate === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "gate"');
    return { gate: { verdict: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'verdict'), digest } };
}
function digestAt(name, json) {
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(json, name);
    if (digest !== undefined && !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`a digest in "${name}"`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
    return (digest === undefined ? {} : { [name]: digest });
}
function sequenceOf({ sequence }) {
    if (sequence === undefined)
        return {};
    if (typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0)
        return { sequence };
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a whole number from 1 in "sequence"');
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ bytesOfBlob)
/* harmony export */ });
/**
 * Reads a small blob whole; the caller bounds its size.
 * @throws the errors of `Repository.blob`: the bytes are those of the digest.
 */
async function bytesOfBlob(repository, blob) {
    const chunks = [];
    // A chunk is lent, so it is copied.
    for await (const chunk of repository.blob(blob))
        chunks.push(Uint8Array.from(chunk));
    return Buffer.concat(chunks);
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

/***/ 11552:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   zw: () => (/* binding */ recordReferrer)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);





/**
 * Writers of one fallback tag overwrite each other: each reads again and adds lost entries, at most this many times.
 */
const maxRounds = 5;
/** Each of them is a request. */
const maxListed = 2000;
const maxReads = 8;
/**
 * Names the tag that lists an artifact's referrers where a registry has no API for it (OCI distribution-spec 1.1,
 * "Referrers Tag Schema"): the algorithm and at most 64 digits.
 */
function fallbackTag(subject) {
    const [algorithm = '', hexadecimal = ''] = subject.split(':');
    return `${algorithm}-${hexadecimal.slice(0, 64)}`;
}
/**
 * Reads the manifests whose `subject` is this digest: those that the API lists and those that the fallback tag lists,
 * because a registry that learned the API keeps tags from before. Each is read, and its own field counts: lists have
 * named the children of an index (oras#2148) and wrong artifact types (NVIDIA/aicr#1957).
 */
async function referrersOf(repository, subject, { tagged = Promise.resolve(true), onUnreadable = rethrow, lists = 'all' } = {}) {
    const onMalformed = (error) => onUnreadable(undefined, error);
    const byApi = async () => (await repository.referrers(subject, { onMalformed })) ?? [];
    const byTag = async () => ((await tagged) ? listedByTag(repository, subject, onMalformed) : []);
    const found = lists === 'all'
        ? (await Promise.all([byApi(), byTag()])).flat()
        : await first(repository, subject, onMalformed, byTag);
    const listed = new Map(found.map((one) => [one.digest, one]));
    listed.delete(subject);
    if (listed.size > maxListed)
        throw tooMany(repository.name, subject);
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)([...listed.values()], maxReads, async (one) => {
        try {
            const manifest = await repository.manifest(one.digest);
            return manifest !== undefined && isAbout(manifest, subject, repository.name) ? manifest : undefined;
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            onUnreadable(one, error);
            return undefined;
        }
    });
    return read.filter((manifest) => manifest !== undefined);
}
/** Reads the list that the host is likely to keep, and the other one where that names nothing. */
async function first(repository, subject, onMalformed, byTag) {
    const guessed = await repository.referrers(subject, { onMalformed, guess: true });
    if (guessed !== undefined && guessed.length > 0)
        return guessed;
    const tagged = await byTag();
    if (tagged.length > 0 || guessed !== undefined)
        return tagged;
    return (await repository.referrers(subject, { onMalformed })) ?? [];
}
/** Tells whether content is wrong, or gone; a registry that fails may answer later. */
function isSettled(error) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk || error.code === 'manifest-too-large' || error.code === 'blob-missing';
}
function rethrow(_listed, error) {
    throw error;
}
function tooMany(name, subject) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'too-many-referrers',
        where: name,
        expected: `at most ${maxListed} referrers of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}`,
        found: 'more',
    });
}
/**
 * Lists a stored manifest as a referrer of its subject: the API does so by itself, else the fallback tag is read,
 * extended and read again. Returns whether anything was written.
 * @throws RemoteError when others keep overwriting the tag.
 */
async function recordReferrer(repository, subject, referrer) {
    const { digest } = referrer.descriptor;
    const known = await repository.referrers(subject);
    if (known?.some((one) => one.digest === digest) === true)
        return false;
    for (let round = 0; round < maxRounds; round += 1) {
        const { tag, entries } = await listToExtend(repository, subject, round === 0);
        if (entries.some((one) => one.digest === digest))
            return round > 0;
        const extended = indexManifest([...entries, entryOf(referrer, repository.name)]);
        await repository.putManifest(extended);
        await repository.tag(tag, extended);
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'referrers-contested',
        where: repository.name,
        found: `others keep overwriting the list of referrers of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(subject)}`,
        fix: 'run it again',
    });
}
async function listedByTag(repository, subject, onMalformed) {
    return (await listToExtend(repository, subject, false, onMalformed)).entries;
}
/**
 * Reads the list behind the fallback tag. GitLab's registry reads `sha256-<hex>` as the digest and answers with the
 * artifact itself (oras#2148): the tag is tried once, and where the digest still wins, the tag with `.referrers` at its
 * end holds the list.
 */
async function listToExtend(repository, subject, isFirst, onMalformed) {
    const tag = fallbackTag(subject);
    const index = await repository.manifest(tag);
    if (index?.descriptor.digest !== subject)
        return { tag, entries: entriesOf(index, repository.name, onMalformed) };
    const other = `${tag}.referrers`;
    const list = await repository.manifest(other);
    return { tag: list === undefined && isFirst ? tag : other, entries: entriesOf(list, repository.name, onMalformed) };
}
function entriesOf(index, name, onMalformed) {
    return index !== undefined && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(index.descriptor.mediaType) ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestsIn */ .IK)(index, name, onMalformed) : [];
}
function isAbout(manifest, subject, name) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, name).subject?.digest === subject;
}
/** Makes the descriptor that the API would list, with the artifact's type and annotations. */
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
