export const id = 8498;
export const ids = [8498];
export const modules = {

/***/ 77352:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ deploymentsOf),
/* harmony export */   v: () => (/* binding */ attachDeployment)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const kind = {
    artifactType: 'application/vnd.krci-deploy.deployment.v1',
    predicateType: 'https://github.com/kuberocketci/krci-deploy/deployment/v1',
};
/** Stores what a wait ended with beside the artifact. Returns the record's digest. Throws RemoteError. */
function attachDeployment(repository, subject, deployment, signer) {
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(subject.digest))
        throw new Error('a descriptor has a digest');
    const about = { digest: subject.digest, name: repository.name, predicate: deployment };
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(kind.predicateType, about);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: deployment.time, kind }, signer);
}
/** Reads what waits ended with beside an artifact; throws as `recordsOf` does. */
function deploymentsOf(repository, digest, options = {}) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: kind.artifactType, read: readDeployment }, options);
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readDeployment(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(kind.predicateType, bytes);
    const result = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'result');
    if (result !== 'running' && result !== 'unproven')
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('the result running or unproven');
    const tool = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'tool');
    const texts = ['revision', 'actor', 'run'].map((name) => [name, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalTextAt */ .Tq)(predicate, name)]);
    const times = ['syncedAt', 'healthyAt'].map((name) => [name, optionalTimeAt(predicate, name)]);
    return {
        subjects,
        deployment: {
            flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'flow'),
            application: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'application'),
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'environment'),
            version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'version'),
            result,
            commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'commit'),
            by: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'by'),
            subject: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'subject'),
            ...Object.fromEntries([...texts, ...times].filter(([, value]) => value !== undefined)),
            time: timeOf((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'time')),
            tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(tool, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(tool, 'version') },
        },
    };
}
function optionalTimeAt(predicate, name) {
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalTextAt */ .Tq)(predicate, name);
    return time === undefined ? undefined : timeOf(time);
}
function timeOf(time) {
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a time', `"${time.slice(0, 40)}"`);
    return time;
}


/***/ }),

/***/ 48498:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordDeployments: () => (/* binding */ recordDeployments)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77352);
/* harmony import */ var _records_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57182);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28258);




/**
 * Records what a wait ended with, beside each image: that it runs and since when, or that nobody said so. One that is
 * there already is not written again, so that a run that was killed in between converges. Nothing is written about
 * what may still come: a time that was over, a sync that failed. Does nothing in a flow without records.
 *
 * Returns the failure to write, for the end of the run: what runs, runs.
 */
async function recordDeployments({ parts }, confirmations, ports) {
    let ledger;
    let failure;
    for (const { request } of parts) {
        if (request.kind !== 'image' || request.digest === undefined || request.flow.records === undefined)
            continue;
        const confirmation = confirmations.find(({ application }) => application === request.application.name);
        const result = confirmation && resultOf(confirmation);
        if (confirmation === undefined || result === undefined)
            continue;
        try {
            ledger ??= await (0,_records_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .openLedger */ .a)(request.flow, ports);
            await write({ request, digest: request.digest, confirmation, result }, ledger, ports);
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            failure ??= unwritten(error, request);
        }
    }
    return failure;
}
function resultOf({ state }) {
    if (state === 'done')
        return 'running';
    return state === 'unproven' ? 'unproven' : undefined;
}
async function write({ request, digest, confirmation, result }, ledger, ports) {
    const { flow, application, environment, version } = request;
    const { commit, by, subject, revision, syncedAt, healthyAt } = confirmation;
    const repository = ports.registries.open((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .zS)(environment.registry, application.image));
    const known = await (0,_records_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentsOf */ .o)(repository, digest, { warn: (message) => ports.log.warn(message) });
    const isThere = known.some(({ content }) => {
        if (!('statement' in content))
            return false;
        const { deployment: one } = content.statement;
        const isSame = one.commit === commit && one.environment === environment.name && one.flow === flow.name;
        return isSame && one.application === application.name && (one.result === result || one.result === 'running');
    });
    if (isThere)
        return;
    const manifest = await repository.manifest(digest);
    if (manifest === undefined) {
        ports.log.warn(`${repository.name} does not hold ${digest}, so nothing is recorded about it in ${environment.name}`);
        return;
    }
    const { run } = ports.platform;
    const deployment = {
        flow: flow.name,
        application: application.name,
        environment: environment.name,
        version,
        result,
        commit,
        ...(revision !== undefined && { revision }),
        by,
        subject: subject || application.name,
        ...(syncedAt !== undefined && { syncedAt }),
        ...(healthyAt !== undefined && { healthyAt }),
        ...(run.actor !== undefined && { actor: run.actor }),
        ...(run.url !== undefined && { run: run.url }),
        time: ports.clock.now().toISOString(),
        tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
    const signer = ledger.signer(ports.recording, environment.name);
    await (0,_records_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .attachDeployment */ .v)(repository, manifest.descriptor, deployment, signer);
}
function unwritten(error, { application, environment }) {
    if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
        return error;
    const fix = `run again: ${application.name} runs in ${environment.name}, and its record is not written`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ ...error.problem, fix }, { cause: error.cause });
}


/***/ })

};
