export const id = 1936;
export const ids = [1936];
export const modules = {

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
const maxChecks = 100;
/** Writes the statement: its subjects are the commit of the GitOps repository and the digests that it names. */
function writeVerification(record, { name, version }) {
    const { flow, environment, isProven, commit, repository, digests, required, run, time } = record;
    const images = digests.map((digest) => {
        const [algorithm = '', hexadecimal = ''] = digest.split(':');
        return { name: 'image', digest: { [algorithm]: hexadecimal } };
    });
    const annotations = { flow, environment, time, required: required.join(','), tool: `${name} ${version}` };
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
            required: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'required').split(','),
            passed: namesAt(predicate, 'passedTests'),
            unproven: namesAt(predicate, 'warnedTests'),
            failed: namesAt(predicate, 'failedTests'),
            ...(run !== undefined && { run }),
            time,
        },
    };
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
/* harmony import */ var _recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86328);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);






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
        return environment.name !== name || digest === undefined ? [] : [{ place: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLocation */ .zS)(registry, image), digest }];
    });
    return [...new Map(images.map((one) => [`${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(one.place)}@${one.digest}`, one])).values()];
}
function recordOf({ name }, images, { findings, required, at }, { scene }, { platform }) {
    // What is about the whole flow is about each environment.
    const own = findings.filter(({ environment }) => environment === undefined || environment === name);
    const [home] = scene.branches;
    const { url } = platform.run;
    return {
        flow: scene.flow.name,
        environment: name,
        isProven: !own.some((finding) => (0,_recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .isFatal */ .BG)(finding, required)),
        commit: home?.commit ?? 'none',
        repository: home?.repository ?? 'gitops',
        digests: [...new Set(images.map(({ digest }) => digest))],
        required: required.length === 0 ? ['nothing'] : required,
        ...testsOf(own),
        ...(url !== undefined && { run: url }),
        time: at,
    };
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
