export const id = 7050;
export const ids = [7050];
export const modules = {

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

/***/ 97050:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drillAnswers: () => (/* binding */ drillAnswers),
  C: () => (/* binding */ drillResults)
});

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var flow_recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/worth.js
var evidence_worth = __webpack_require__(9128);
// EXTERNAL MODULE: ./lib/src/recovery/drills/judge.js
var judge = __webpack_require__(39940);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/read.js
var read = __webpack_require__(14034);
// EXTERNAL MODULE: ./lib/src/recovery/drills/forms.js + 2 modules
var drills_forms = __webpack_require__(68883);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/read.js


/**
 * Reads records of restores from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file. @throws UsageError where the pattern is too wide
 */
async function readDrills(pattern, tree) {
    const { files, problems } = await (0,read/* readEvidence */.A)(pattern, tree);
    const drills = [];
    const unread = [...problems];
    for (const { file, documents } of files) {
        let unknown = 0;
        for (const { document, attestation } of documents) {
            const form = drills_forms/* drillForms */.P.find((one) => one.isOne(document));
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

;// CONCATENATED MODULE: ./lib/src/recovery/drills/answers.js







const maxRows = 500;
/** Answers for each source that the flow declares, each environment without one, and each other thing that was drilled. */
async function drillAnswers(scene) {
    const pattern = scene.flow.recovery.drill?.evidence;
    if (pattern === undefined)
        return [undeclared(scene)];
    const { results, problems } = await drillResults(pattern, scene);
    const unread = problems.map(({ file, because }) => {
        return { verdict: 'UNPROVEN', subject: `evidence ${(0,shown/* shown */.S)(file)}`, file, because, fix: 'write it again' };
    });
    const answers = [...unread, ...results.map(({ answer }) => answer)];
    if (answers.length <= maxRows)
        return answers;
    const rest = { verdict: 'UNPROVEN', subject: 'the other drills', because: `there are more than ${maxRows}` };
    return [...answers.slice(0, maxRows), rest];
}
/** Judges the records that a pattern names: one result for each source, environment or other thing that was drilled. */
async function drillResults(pattern, scene) {
    const { drills, problems } = await readDrills(pattern, scene.home);
    const worth = await (0,evidence_worth/* evidenceWorth */.g)(scene);
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
    const others = (0,group_by/* groupBy */.$)(drills.filter((one) => !claimed.has(one) && !whole.some(({ drills: own }) => own.includes(one))), ({ name, environment }) => `${name ?? 'drill'}${environment === undefined ? '' : ` of ${environment}`}`);
    const rest = [...others].map(([name, own]) => {
        const [environment] = own.flatMap((one) => one.environment ?? []);
        return { name: (0,shown/* shown */.S)(name), of: environment === undefined ? names : [environment], drills: own };
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
    const judged = (0,judge/* judgeDrill */.J)(newest, demandsOf(of, scene), scene.flow);
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
    const objectives = of.map((name) => (0,flow_recovery/* objectivesOf */.s3)(recovery, name));
    const strictest = (key) => objectives.flatMap((one) => one[key] ?? []).toSorted((a, b) => (0,duration/* millisecondsOf */.W)(a) - (0,duration/* millisecondsOf */.W)(b))[0];
    const maxAge = recovery.drill?.['max-age'] ?? flow_recovery/* drillMaxAge */.xx;
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
    return judgeTimes(drill, demands);
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

/***/ 9128:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ evidenceWorth)
/* harmony export */ });
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55542);
/* harmony import */ var _records_dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16386);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);



/** Opens the question what evidence is worth. @throws UsageError for keys of the flow that are none */
async function evidenceWorth(scene) {
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(scene.flow, scene.reach.files);
    if (trust.length > 0)
        return (testimony) => Promise.resolve(signedWorth(testimony, trust, scene));
    return (testimony) => committedWorth(testimony, scene);
}
/** Without keys, evidence is as good as whoever may write to its branch. */
async function committedWorth({ attestations }, scene) {
    const isSigned = attestations.every((one) => one !== undefined);
    const word = isSigned ? 'its signature was not checked, as the flow trusts no keys' : 'unsigned';
    if (scene.home.commit === undefined)
        return { because: 'it is unsigned and not committed', fix: 'commit it to the branch of the flow' };
    const guarded = await scene.isProtected();
    if (guarded === 'no') {
        return {
            because: 'it is unsigned, and the platform does not protect the branch that it is committed to',
            fix: 'protect the branch, or sign it and name the key in records.trusted-keys',
        };
    }
    return { word: guarded === 'yes' ? word : `${word}; nobody was asked whether its branch is protected` };
}
function signedWorth({ attestations, kind, environments }, trust, scene) {
    for (const attestation of attestations) {
        if (attestation === undefined) {
            const because = 'it is unsigned, and the flow trusts signatures alone';
            return { because, fix: signIt };
        }
        for (const environment of environments) {
            const because = faultOf(attestation, { environment, kind }, trust, scene);
            if (because !== undefined)
                return { because, fix: signIt };
        }
    }
    return { word: 'signed' };
}
const signIt = 'sign it by a key that the flow trusts: drills with "krci-deploy drill record", files with cosign';
function faultOf({ envelope, time, flow, environments }, { environment, kind }, trust, { flow: own, reach }) {
    if (flow !== undefined && flow !== own.name)
        return `it was signed for another flow`;
    if (environments !== undefined && !environments.includes(environment))
        return `it was signed about another environment than ${environment}`;
    if ((0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .isFuture */ .GJ)(time, reach.clock.now()))
        return `it was signed at ${time}, in the future`;
    const claim = { environment, statement: kind, time };
    const verdict = (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeSignatures */ .D8)(envelope, trust, claim);
    if (verdict === 'trusted')
        return undefined;
    return words[verdict]
        .replace('SCOPE', `"${kind}" about ${environment}`)
        .replace('WHY', (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFault */ .lB)(envelope, trust, claim));
}
const words = {
    unsigned: 'it is unsigned, and the flow trusts signatures alone',
    'unknown-key': 'it is signed with a key that the flow does not trust',
    altered: 'its signature does not fit it: it was altered, or the signature is from elsewhere',
    unverified: 'its Sigstore bundle does not count: WHY',
    'unknown-identity': 'it is signed by a job that the flow does not trust: its WHY',
    'key-scope': 'it is signed with a key whose scope does not hold SCOPE',
    'key-retired': 'it is signed with a key that is revoked, or later than the not-after of its key',
};


/***/ })

};
