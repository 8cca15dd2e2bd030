export const id = 6276;
export const ids = [6276];
export const modules = {

/***/ 56276:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handedOver: () => (/* binding */ handedOver),
/* harmony export */   recordClosed: () => (/* binding */ recordClosed),
/* harmony export */   recordOpen: () => (/* binding */ recordOpen),
/* harmony export */   verdictOf: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _steps_gate_verdict_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91132);
/* harmony import */ var _steps_gate_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(129);


/** Returns the promotion with the verdict that opened the gate, so that it reads none from a file or a registry. */
function handedOver({ gate, promote }, opened) {
    const record = gate?.proof && opened && (0,_steps_gate_verdict_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(gate.proof, verdictOf(opened));
    if (record === undefined)
        return promote;
    const promotions = promote.promotions.map((one) => Object.assign({}, one, { entrance: { ...one.entrance, verdict: record } }));
    return { ...promote, promotions };
}
/** Writes the verdict beside the artifact where it is by now. Returns whether anything was written. */
async function recordOpen({ gate, promote }, opened, ports) {
    const [moved] = promote.promotions;
    if (gate === undefined || opened === undefined || moved === undefined)
        return false;
    const { written, failure } = await (0,_steps_gate_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLater */ .en)(gate, verdictOf(opened), moved.destination, ports);
    if (failure !== undefined)
        throw failure;
    return written;
}
/**
 * Writes a closing verdict beside the artifact, so that an earlier open one no longer counts. A failure to write is a
 * warning: it does not hide the verdict.
 */
async function recordClosed({ gate, promote }, opened, ports) {
    const [moved] = promote.promotions;
    if (gate === undefined || moved === undefined)
        return;
    const { failure } = await (0,_steps_gate_verdict_record_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLater */ .en)(gate, verdictOf(opened), moved.source, ports);
    if (failure !== undefined)
        ports.log.warn(`the verdict could not be written beside the artifact: ${failure.message}`);
}
/** Returns the verdict in the data of the gate. */
function verdictOf({ data }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the gate's step says its data is
    return data;
}


/***/ }),

/***/ 91132:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ verdictJson),
/* harmony export */   V6: () => (/* binding */ digestOfVerdict),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


/**
 * Returns the content of a proof.
 * Undefined where the flow has no records, or the gate is not about one artifact of one application.
 */
function proofOf({ application, digest }, flow, environment) {
    if (flow?.records === undefined || environment === undefined)
        return undefined;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        return undefined;
    return {
        digest,
        flow: flow.name,
        application,
        environment: environment.name,
        policy: (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .policyHash */ .t)(environment),
        validFor: flow.records.verdictValidFor,
    };
}
/** Makes the record of a verdict; undefined where it proves nothing, neither open nor closed. */
function recordOf(proof, verdict) {
    if (verdict.verdict === 'error' || verdict.expires === undefined)
        return undefined;
    const { flow, application, environment, policy } = proof;
    const passed = verdict.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
    return {
        verdict: verdict.verdict,
        flow,
        application,
        environment,
        policy,
        ...(verdict.policy.commit !== undefined && { policyCommit: verdict.policy.commit }),
        ...(verdict.change !== undefined && { change: verdict.change }),
        verdictDigest: digestOfVerdict(verdict),
        time: verdict.at,
        expires: verdict.expires,
        passed: [...new Set(passed)],
        ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
    };
}
/** Serializes a verdict as in `verdict-file`. */
function verdictJson(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function digestOfVerdict(verdict) {
    return (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new TextEncoder().encode(verdictJson(verdict)));
}


/***/ }),

/***/ 129:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ planLater),
/* harmony export */   en: () => (/* binding */ writeLater),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55949);
/* harmony import */ var _records_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52086);
/* harmony import */ var _records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49761);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28258);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91132);








/**
 * Finds the artifact beside which the verdict is written.
 * Throws UsageError where the gate is about no artifact of a flow with records, and where the key does not fit;
 * RefusedError where there is no such artifact.
 */
async function planRecord(subject, flow, proof, ports) {
    if (flow === undefined || subject.artifact === undefined || proof === undefined)
        throw noProof(flow);
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const signer = verdictSigner({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(subject.artifact, { what: 'artifact' }));
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    if (artifact === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'artifact-missing',
            where: 'record',
            expected: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(proof.digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(repository)}`,
            found: 'no such artifact',
            fix: 'push the artifact first',
        });
    }
    return { repository, artifact, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}
/**
 * Plans as `planRecord` for an artifact that arrives once the gate is open.
 * Undefined without a record.
 */
async function planLater({ artifact }, flow, proof, ports) {
    if (flow === undefined || artifact === undefined || proof === undefined)
        return undefined;
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const signer = verdictSigner({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(artifact, { what: 'artifact' }));
    return { repository, artifact: undefined, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}
function verdictSigner(subject, trust, { recording, clock }) {
    const { environment } = subject;
    const claim = { environment, statement: (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .statementKind */ .A9)(subject), time: clock.now().toISOString() };
    return (0,_records_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .signerFor */ .k)(recording ?? {}, trust, claim);
}
/** Finds the newest verdict about the same in a repository, and a gap in the chain behind it. */
async function earlierRecord(repository, proof, trust, { registries, clock, log }) {
    const verdicts = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictsOf */ .W5)(registries.open(repository), proof.digest);
    const now = clock.now();
    const earlier = (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .newestVerdict */ .uG)(verdicts, { ...proof, now }, trust);
    const gap = earlier && (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .gapBehind */ .ZP)(earlier, verdicts, now);
    if (gap !== undefined) {
        log.warn(`a verdict about ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(proof.digest)} is gone, ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(gap)}: find out who deleted it`);
    }
    return { earlier, gap };
}
function noProof(flow) {
    const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'record-without-subject',
        where: 'record',
        expected: 'a flow file with "records" and the inputs environment, application and artifact by digest',
        found,
        fix: 'give them, or leave out record',
    });
}
/**
 * Writes the verdict beside the artifact, unless it is there.
 * A registry's refusal is no reason to hide the verdict.
 */
async function writeRecord({ record: plan, proof }, verdict, ports) {
    const record = proof && (0,_proof_js__WEBPACK_IMPORTED_MODULE_7__/* .recordOf */ .zv)(proof, verdict);
    if (plan?.artifact === undefined || record === undefined)
        return { digest: '', written: false };
    const { earlier, gap, repository, artifact, trust } = plan;
    if (earlier?.record.verdictDigest === record.verdictDigest)
        return { digest: earlier.digest, written: false };
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    return orFailure(async () => {
        // Only now is it certain whether this is an emergency, which may take another key than a verdict does.
        const signer = record.breakGlass === undefined ? plan.signer : verdictSigner(record, trust, ports);
        const chained = {
            ...record,
            ...(earlier !== undefined && { previous: earlier.digest }),
            ...(gap !== undefined && { gap }),
        };
        const digest = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .attachVerdict */ .XT)(ports.registries.open(repository), artifact, { record: chained, tool }, signer);
        return { digest, written: true };
    });
}
async function orFailure(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return { digest: '', written: false, failure: error };
        throw error;
    }
}
/** Writes the verdict beside an artifact that has arrived since; nothing where it has not. */
async function writeLater({ record: plan, proof }, verdict, repository, ports) {
    if (plan === undefined || proof === undefined)
        return { digest: '', written: false };
    return orFailure(async () => {
        const artifact = await ports.registries.open(repository).resolve(proof.digest);
        // A verdict follows those that lie beside it: elsewhere they would be missed.
        const isPlanned = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(repository) === (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(plan.repository);
        const before = isPlanned ? {} : await earlierRecord(repository, proof, plan.trust, ports);
        return writeRecord({ record: { ...plan, repository, artifact, ...before }, proof }, verdict, ports);
    });
}


/***/ })

};
