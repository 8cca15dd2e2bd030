export const id = 8376;
export const ids = [8376];
export const modules = {

/***/ 28376:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ drillResults),
/* harmony export */   drillAnswers: () => (/* binding */ drillAnswers)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42907);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72951);
/* harmony import */ var _flow_recovery_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34380);
/* harmony import */ var _evidence_worth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39940);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86947);







const maxRows = 500;
/** Answers for each source that the flow declares, each environment without one, and each other thing that was drilled. */
async function drillAnswers(scene) {
    const pattern = scene.flow.recovery.drill?.evidence;
    if (pattern === undefined)
        return [undeclared(scene)];
    const { results, problems } = await drillResults(pattern, scene);
    const unread = problems.map(({ file, because, isAbsent }) => {
        const fix = isAbsent === true ? 'record a restore there with "krci-deploy drill record"' : 'write it again';
        return { verdict: 'UNPROVEN', subject: `evidence ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(file)}`, file, because, fix };
    });
    const answers = [...unread, ...results.map(({ answer }) => answer)];
    if (answers.length <= maxRows)
        return answers;
    const rest = { verdict: 'UNPROVEN', subject: 'the other drills', because: `there are more than ${maxRows}` };
    return [...answers.slice(0, maxRows), rest];
}
/** Judges the records that a pattern names: one result for each source, environment or other thing that was drilled. */
async function drillResults(pattern, scene) {
    const { drills, problems } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_3__.readDrills)(pattern, scene.home);
    const worth = await (0,_evidence_worth_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceWorth */ .g)(scene);
    const results = [];
    for (const subject of subjectsOf(drills, scene).slice(0, maxRows + 1)) {
        const newest = newestOf(subject.drills);
        const { source } = subject;
        const answer = await answerOf(subject, newest, scene, worth);
        results.push({ ...(source !== undefined && { source }), newest, answer });
    }
    return { results, problems };
}
function undeclared({ environments }) {
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'the flow names no evidence of a restore',
        fix: 'restore a backup, record it with "krci-deploy drill record", and name the files in recovery.drill.evidence',
    };
}
function subjectsOf(all, scene) {
    const { environments, flow } = scene;
    const names = environments.map(({ name }) => name);
    const drills = all.filter(({ environment }) => environment === undefined || isVerified(environment, scene));
    const sources = Object.entries(flow.recovery.backups?.sources ?? {}).filter(([, source]) => isAsked(source, scene));
    const claimed = new Set();
    const declared = sources.map(([name, source]) => {
        const own = drills.filter((drill) => isOf(drill, name, source));
        for (const one of own)
            claimed.add(one);
        return { name: `backup ${name}`, source: name, of: source.of ?? names, drills: own };
    });
    // Without sources, every environment needs a drill of its own.
    const whole = sources.length > 0 ? [] : names.map((name) => subjectOf(name, drills));
    const others = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(drills.filter((one) => !claimed.has(one) && !whole.some(({ drills: own }) => own.includes(one))), ({ name, environment }) => `${name ?? 'drill'}${environment === undefined ? '' : ` of ${environment}`}`);
    const rest = [...others].map(([name, own]) => {
        const [environment] = own.flatMap((one) => one.environment ?? []);
        return { name: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(name), of: environment === undefined ? names : [environment], drills: own };
    });
    return [...declared, ...whole, ...rest];
}
function subjectOf(environment, drills) {
    const own = drills.filter((one) => one.environment === undefined || one.environment === environment);
    return { name: environment, of: [environment], drills: own };
}
/** A drill of an environment that is not verified here is not judged; of one that the flow does not have, it is. */
function isVerified(environment, { environments, flow }) {
    const isVerifiedHere = environments.some(({ name }) => name === environment);
    return isVerifiedHere || !flow.environments.some(({ name }) => name === environment);
}
/** Whether a record is of a source: by its name, or by the address of the backup. An environment of its own must fit. */
function isOf({ name, environment, backup }, source, { of, outside }) {
    const fits = environment === undefined || of === undefined || of.includes(environment);
    const isBelow = outside !== undefined && backup?.id.startsWith(`${outside}/`) === true;
    return fits && (name === source || (name === undefined && isBelow));
}
function isAsked({ of }, { flow, environments }) {
    const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
    return of?.every((name) => left.some((one) => one.name === name)) !== true;
}
/** The newest drill decides: one that failed is not made good by an older one. */
function newestOf(drills) {
    return drills.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}
async function answerOf({ name, of }, newest, scene, worthOf) {
    const served = scene.environments.filter((one) => of.includes(one.name));
    const environments = (served.length > 0 ? served : scene.environments).map((one) => one.name);
    const about = { subject: name, ...(environments.length === 1 && { environment: environments[0] ?? '' }) };
    if (newest === undefined) {
        const fix = 'restore its newest backup elsewhere, and record that with "krci-deploy drill record"';
        return { ...about, verdict: 'UNPROVEN', because: 'no evidence tells of a restore of it', fix };
    }
    const place = { ...about, file: newest.file };
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeDrill */ .J)(newest, demandsOf(of, scene), scene.flow);
    if (judged.verdict !== 'PASS')
        return { ...place, ...judged };
    const worth = await worthOf({ attestations: [newest.attestation], kind: 'drill', environments });
    if (worth.word !== undefined)
        return { ...place, ...judged, because: `${judged.because}; ${worth.word}` };
    return { ...place, verdict: 'UNPROVEN', because: `${judged.because}; but ${worth.because}`, fix: worth.fix };
}
/** One without a time may be the newest: it is judged, and tells no time. */
function timeOf({ started, ready }) {
    return (started ?? ready)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
/** The strictest of the objectives of everything that it serves. */
function demandsOf(of, { flow, reach }) {
    const { recovery } = flow;
    const objectives = of.map((name) => (0,_flow_recovery_js__WEBPACK_IMPORTED_MODULE_6__/* .objectivesOf */ .s3)(recovery, name));
    const strictest = (key) => objectives.flatMap((one) => one[key] ?? []).toSorted((a, b) => (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(a) - (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(b))[0];
    const maxAge = recovery.drill?.['max-age'] ?? _flow_recovery_js__WEBPACK_IMPORTED_MODULE_6__/* .drillMaxAge */ .xx;
    return { now: reach.clock.now(), maxAge, rto: strictest('rto'), rpo: strictest('rpo') };
}


/***/ }),

/***/ 68883:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ drillForms)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
// EXTERNAL MODULE: ./lib/src/recovery/drills/model.js
var model = __webpack_require__(72134);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/firedrill.js





/** FireDrill's evidence (kirilurbonas/FireDrill, pkg/report/evidence.go), alone or as the predicate of its attestation. */
const fireDrill = {
    documentation: {
        form: 'FireDrill',
        readAs: `its evidence as JSON, alone or with \`.intoto.jsonl\` beside it; its attestation, with the predicate \`${attestations/* fireDrillType */.uR}\``,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR ||
        ((0,json_path/* textIn */.r7)(document, 'tool')?.startsWith('firedrill') === true && (0,json_path/* memberAt */.mz)(document, 'drill') !== undefined),
    read: (document) => {
        const isStatement = (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR;
        return factOf(isStatement ? (0,json_path/* memberAt */.mz)(document, 'predicate') : document);
    },
};
/** It restores into a sandbox that it makes and destroys: a container, or a namespace of a cluster. */
function factOf(evidence) {
    const id = (0,json_path/* textIn */.r7)(evidence, 'backup', 'uri');
    const provider = (0,json_path/* textIn */.r7)(evidence, 'sandbox', 'provider');
    const error = (0,json_path/* textIn */.r7)(evidence, 'error');
    return {
        ...(0,values/* present */.Eb)({
            name: (0,json_path/* textIn */.r7)(evidence, 'drill'),
            started: (0,values/* timeAt */.lC)(evidence, 'startedAt'),
            ready: (0,values/* timeAt */.lC)(evidence, 'finishedAt'),
        }),
        ...(id !== undefined && id !== '' && { backup: { id, ...(0,values/* present */.Eb)({ made: madeIn(evidence) }) } }),
        ...(provider !== undefined && { target: { name: `a sandbox of ${(0,shown/* shown */.S)(provider)}` } }),
        checks: (0,json_path/* listIn */.Of)(evidence, 'checks').slice(0, model/* drillLimits */.K.checks).map(checkOf),
        faults: [
            ...(error === undefined || error === '' ? [] : [`it ended with an error: ${(0,shown/* shown */.S)(error)}`]),
            ...((0,json_path/* memberAt */.mz)(evidence, 'verified') === true ? [] : ['FireDrill says that the recovery is not verified']),
        ],
    };
}
/** Go writes a time that is not known as the year 1. */
function madeIn(evidence) {
    const made = (0,values/* timeAt */.lC)(evidence, 'backup', 'modTime');
    return made !== undefined && made.getTime() > 0 ? made : undefined;
}
/** Checks that look at no data (pkg/verify/verify.go). */
const hollow = new Set(['restoreSucceeded', 'freshness']);
function checkOf(value) {
    const name = (0,json_path/* textIn */.r7)(value, 'name') ?? '';
    const detail = (0,json_path/* textIn */.r7)(value, 'detail');
    const isSkipped = (0,json_path/* isRecord */.u4)(value) && value['skipped'] === true;
    const isPassed = (0,json_path/* isRecord */.u4)(value) && value['passed'] === true;
    return {
        name: (0,shown/* shown */.S)(name),
        result: isSkipped ? 'skipped' : isPassed ? 'passed' : 'failed',
        ...(detail !== undefined && { detail: (0,shown/* shown */.S)(detail, model/* drillLimits */.K.characters) }),
        ...(hollow.has(name) && { isHollow: true }),
    };
}

// EXTERNAL MODULE: ./lib/src/recovery/drills/forms/own.js
var own = __webpack_require__(11415);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/test-result.js




const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * In-toto's test result (in-toto/attestation, spec/predicates/test-result.md). It has no place for backup, target and
 * times: they are the descriptors `backup` and `target` of its configuration, and annotations of the latter.
 */
const testResult = {
    documentation: {
        form: 'in-toto test-result',
        readAs: `statement with the predicate \`${testResultType}\`; \`configuration\` has the descriptors \`backup\` (\`uri\`, annotation \`made\`) and \`target\` (annotations \`environment\`, \`cluster\`, \`namespace\`, \`started\`, \`ready\`, \`of\`, \`source\`)`,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === testResultType,
    read: (document) => test_result_factOf((0,json_path/* memberAt */.mz)(document, 'predicate')),
};
function test_result_factOf(predicate) {
    const descriptors = (0,json_path/* listIn */.Of)(predicate, 'configuration').slice(0, model/* drillLimits */.K.checks);
    const named = (name) => descriptors.find((one) => (0,json_path/* textIn */.r7)(one, 'name') === name);
    const [backup, target] = [named('backup'), named('target')];
    const id = (0,json_path/* textIn */.r7)(backup, 'uri');
    const annotation = (key) => (0,json_path/* textIn */.r7)(target, 'annotations', key);
    const result = (0,json_path/* textIn */.r7)(predicate, 'result');
    return {
        ...(0,values/* present */.Eb)({
            name: annotation('source'),
            environment: annotation('of'),
            started: (0,values/* timeAt */.lC)(target, 'annotations', 'started'),
            ready: (0,values/* timeAt */.lC)(target, 'annotations', 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,values/* present */.Eb)({ made: (0,values/* timeAt */.lC)(backup, 'annotations', 'made') }) } }),
        ...((0,json_path/* isRecord */.u4)(target) && {
            target: {
                name: (0,json_path/* textIn */.r7)(target, 'uri') ?? annotation('namespace') ?? 'target',
                ...(0,values/* present */.Eb)({
                    environment: annotation('environment'),
                    cluster: annotation('cluster'),
                    namespace: annotation('namespace'),
                }),
            },
        }),
        checks: [
            ...checksOf(predicate, 'failedTests', 'failed'),
            ...checksOf(predicate, 'passedTests', 'passed'),
            ...checksOf(predicate, 'warnedTests', 'passed'),
        ],
        faults: result === 'PASSED' || result === 'WARNED' ? [] : [`its result is ${(0,shown/* shown */.S)(result ?? 'none')}`],
    };
}
function checksOf(predicate, key, result) {
    return (0,json_path/* listIn */.Of)(predicate, key)
        .slice(0, model/* drillLimits */.K.checks)
        .map((name) => ({ name: typeof name === 'string' ? (0,shown/* shown */.S)(name) : '', result }));
}

;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms.js



/** Forms of records of a restore. A new one is a file and a line here. */
const drillForms = [own/* own */.ZV, fireDrill, testResult];


/***/ }),

/***/ 11415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ predicateFact),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   a$: () => (/* binding */ drillType)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72951);
/* harmony import */ var _evidence_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14108);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72134);




const drillType = 'https://github.com/kuberocketci/krci-deploy/drill/v1';
const own = {
    documentation: {
        form: '`krci-deploy drill record`',
        readAs: `in-toto statement with the predicate \`${drillType}\`, alone, in a DSSE envelope or a Sigstore bundle`,
    },
    isOne: (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'predicateType') === drillType,
    read: (document) => predicateFact((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document, 'predicate')),
};
/** Reads the members of a predicate; what is absent or of another type is left out. */
function predicateFact(predicate) {
    const id = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'backup', 'id');
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'name');
    return {
        ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
            name: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'source'),
            environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'environment'),
            started: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'started'),
            ready: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ made: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'backup', 'made') }) } }),
        ...(name !== undefined && {
            target: {
                name,
                ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
                    environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'environment'),
                    cluster: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'cluster'),
                    namespace: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'namespace'),
                }),
            },
        }),
        checks: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(predicate, 'checks').slice(0, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.checks).map(checkOf),
        faults: [],
    };
}
/** A result in another word is none that passed. */
function checkOf(value) {
    const result = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'result');
    const detail = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'detail');
    return {
        name: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'name') ?? ''),
        result: result === 'passed' || result === 'skipped' ? result : 'failed',
        ...(detail !== undefined && { detail: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(detail, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.characters) }),
    };
}


/***/ }),

/***/ 39940:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ judgeDrill)
/* harmony export */ });
/* harmony import */ var _base_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75936);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72951);
/* harmony import */ var _schedules_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54304);




const hour = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)('1h');
/** Judges what is known of one drill: first whether it tells enough, then what it found. */
function judgeDrill(drill, demands, flow) {
    const fault = failureOf(drill);
    if (fault !== undefined)
        return failed(fault);
    if (!isWhole(drill))
        return unproven(`its record tells no ${missingOf(drill)}`, 'record it with "krci-deploy drill record"');
    const { started, ready, target } = drill;
    if (ready < started)
        return unproven('it was ready before it started', 'correct the times of its record');
    if (ready.getTime() > demands.now.getTime() + hour)
        return unproven(`it was ready at ${minute(ready)}, in the future`, 'correct the clock of its job');
    const lost = productionOf(target, flow);
    if (lost !== undefined)
        return failed(`it was restored into ${lost}, which is what would be lost`, 'restore elsewhere');
    const seconds = (ready.getTime() - started.getTime()) / 1000;
    return { ...judgeTimes(drill, demands), measured: { objective: 'rto', seconds } };
}
function failureOf({ checks, faults }) {
    const [fault] = faults;
    const bad = checks.find(({ result }) => result === 'failed');
    if (bad !== undefined)
        return `${checkName(bad.name)} failed${bad.detail === undefined ? '' : `: ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(bad.detail)}`}`;
    if (fault !== undefined)
        return fault;
    const good = checks.filter(({ result }) => result === 'passed');
    if (good.length === 0)
        return 'no query or check was made on what was restored';
    return good.every(({ isHollow }) => isHollow === true) ? 'none of its checks looked at the data' : undefined;
}
function checkName(name) {
    return name === '' ? 'a check' : (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name);
}
function isWhole(drill) {
    return missingOf(drill) === '';
}
/** Names what a record must tell and does not. */
function missingOf({ backup, target, started, ready }) {
    const parts = [
        backup === undefined || backup.id === '' ? 'id of the backup' : '',
        target === undefined || target.name === '' ? 'target' : '',
        started === undefined ? 'start' : '',
        ready === undefined ? 'time at which it was ready' : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
}
/** Names production, where a target is a part of it: its cluster is lost whole, whatever the namespace. */
function productionOf({ environment, cluster }, { environments }) {
    const production = environments.filter(({ tier }) => tier === 'production');
    if (production.some(({ name }) => name === environment))
        return environment;
    return production.some((one) => one.cluster === cluster) ? `the cluster ${cluster ?? ''}` : undefined;
}
function judgeTimes(drill, { now, maxAge, rto, rpo }) {
    const { started, ready, backup, target } = drill;
    const name = (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(backup.id);
    if (now.getTime() - started.getTime() > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(maxAge))
        return failed(`the newest drill began at ${minute(started)}, more than ${maxAge} ago`, 'restore a backup again');
    if (rto === undefined)
        return unproven('the flow does not say how long a recovery may take', 'write rto into the section recovery');
    const took = ready.getTime() - started.getTime();
    const span = (0,_schedules_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inUnits */ .D)(took / 1000);
    if (took > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(rto))
        return failed(`the restore of ${name} took ${span}, more than the rto of ${rto}`, 'make the restore faster');
    const age = backup.made === undefined ? 0 : started.getTime() - backup.made.getTime();
    if (rpo !== undefined && age > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(rpo))
        return failed(`it restored data of ${minute(backup.made ?? started)}, more than the rpo of ${rpo} before it`, 'restore the newest backup');
    const made = drill.checks.filter(({ result }) => result === 'passed').length;
    const skipped = drill.checks.filter(({ result }) => result === 'skipped').length;
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    return {
        verdict: 'PASS',
        because: `${name} was restored into ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(target.name)} at ${minute(started)} in ${span} (rto ${rto}), ${(0,_base_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(made, 'check')} passed${rest}`,
    };
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function failed(because, fix = 'find out why, and restore again') {
    return { verdict: 'FAIL', because, fix };
}
function unproven(because, fix) {
    return { verdict: 'UNPROVEN', because, fix };
}


/***/ }),

/***/ 72134:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ drillLimits)
/* harmony export */ });
/** Bounds of one record. */
const drillLimits = { checks: 1000, characters: 500 };


/***/ }),

/***/ 86947:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDrills: () => (/* binding */ readDrills)
/* harmony export */ });
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14034);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68883);


/**
 * Reads records of restores from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file. @throws UsageError where the pattern is too wide
 */
async function readDrills(pattern, tree) {
    const { files, problems } = await (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvidence */ .A)(pattern, tree);
    const drills = [];
    const unread = [...problems];
    for (const { file, documents } of files) {
        let unknown = 0;
        for (const { document, attestation } of documents) {
            const form = _forms_js__WEBPACK_IMPORTED_MODULE_1__/* .drillForms */ .P.find((one) => one.isOne(document));
            if (form === undefined)
                unknown += 1;
            else
                drills.push({ ...form.read(document), file, attestation });
        }
        if (unknown > 0)
            unread.push({ file, because: `${unknown} of its documents are of no known form of a drill's record` });
    }
    return { drills, problems: unread };
}


/***/ })

};
