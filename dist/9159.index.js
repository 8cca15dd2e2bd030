export const id = 9159;
export const ids = [9159];
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

/***/ 49159:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAnswers: () => (/* binding */ backupAnswers),
  F: () => (/* binding */ sourceBackups)
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
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/closure/answers.js + 1 modules
var answers = __webpack_require__(5407);
// EXTERNAL MODULE: ./lib/src/recovery/databases/databases.js
var databases = __webpack_require__(43739);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/coverage.js





const maxReplicas = 100;
/** Answers whether every volume claim and database of the verified environments is in a backup by its name. */
async function coverageAnswers(held, scene) {
    const answers = [];
    for (const environment of scene.environments)
        answers.push(...(await environmentAnswers(environment, held, scene)));
    return answers;
}
async function environmentAnswers(environment, held, scene) {
    const state = await scene.objects(environment);
    const parts = (0,answers/* partAnswers */.JV)({ environment, state });
    const kept = state.objects.flatMap(keepersOf);
    const bare = kept.filter(({ name }) => !isHeld(name, held) && !(0,answers/* isDeclared */.vo)(name, { scene, environment }));
    if (bare.length > 0)
        return [...bare.map((one) => bareAnswer(one, environment)), ...parts];
    if (kept.length === 0 || parts.length > 0)
        return parts;
    const because = `all ${kept.length} volume claims and databases are in a backup by name, or declared as external`;
    return [{ verdict: 'PASS', subject: `data of ${environment.name}`, environment: environment.name, because }];
}
function bareAnswer({ object, name }, environment) {
    return {
        verdict: 'UNPROVEN',
        subject: name,
        environment: environment.name,
        because: 'no evidence names it as part of a backup',
        fix: 'back it up, and name it in "covers" of its source in recovery.backups.sources, or declare who brings it back',
        ...(0,answers/* placeIn */.VV)(object, ['metadata', 'name']),
    };
}
function isHeld(name, held) {
    if (held.has(name))
        return true;
    for (const one of held)
        if (one.includes('*') && (0,flow_recovery/* isExternal */.ge)(name, { object: one }))
            return true;
    return false;
}
function keepersOf(object) {
    const { kind, group } = object;
    if (kind === 'PersistentVolumeClaim' && group === '')
        return [{ object, name: (0,model/* nameOf */.V)(object) }];
    if (kind === 'StatefulSet' && group === 'apps')
        return claimsOf(object);
    const isDatabase = databases/* databases */.L.some((one) => one.group === group && one.kinds.includes(kind));
    return isDatabase ? [{ object, name: (0,model/* nameOf */.V)(object) }] : [];
}
/** Claims that a StatefulSet makes: template, name and ordinal. */
function claimsOf(object) {
    const { body, name, namespace } = object;
    const replicas = (0,json_path/* memberAt */.mz)(body, 'spec', 'replicas');
    const count = typeof replicas === 'number' && replicas >= 0 ? Math.min(replicas, maxReplicas) : 1;
    const templates = (0,json_path/* listIn */.Of)(body, 'spec', 'volumeClaimTemplates').flatMap((one) => (0,json_path/* textIn */.r7)(one, 'metadata', 'name') ?? []);
    return templates.flatMap((template) => Array.from({ length: count }, (_, ordinal) => {
        const claim = { kind: 'PersistentVolumeClaim', namespace, name: `${template}-${name}-${ordinal}` };
        return { object, name: (0,model/* nameOf */.V)(claim) };
    }));
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/judge.js


const hour = (0,duration/* millisecondsOf */.W)('1h');
/** Judges the backups of one series by the newest of them that restores everything. */
function judge(series, { locations }, demands) {
    const { now, maxAge } = demands;
    if (maxAge === undefined)
        return unproven('the flow does not say how much may be lost', 'write rpo into the section recovery');
    const undated = series.find(({ began }) => began === undefined);
    if (undated !== undefined)
        return unproven(`${nameOf(undated)} tells no time`, 'export the whole list of backups');
    const dated = series.flatMap((one) => {
        return one.began === undefined ? [] : [{ ...one, began: one.began }];
    });
    const future = dated.find(({ began }) => began.getTime() > now.getTime() + hour);
    if (future !== undefined)
        return unproven(`${nameOf(future)} began at ${minute(future.began)}, in the future`, 'correct the clock of its job');
    const ended = dated.filter(({ isRunning }) => isRunning !== true).toSorted((a, b) => +b.began - +a.began);
    return judgeEnded(ended, locations, { ...demands, maxAge });
}
function judgeEnded(ended, locations, demands) {
    const [newest] = ended;
    if (newest === undefined)
        return failed('no backup of it has ended');
    const whole = ended.filter((one) => faultsOf(one, demands).length === 0);
    const [good] = whole;
    const fault = faultsOf(newest, demands)[0];
    const instead = fault === undefined ? '' : `; the newest, ${nameOf(newest)}, is no backup: ${fault}`;
    // A tool that calls nothing complete will do so again at its next run.
    const isHollow = isEmpty(newest) && newest.faults.length === 0;
    if (good === undefined || isHollow)
        return failed(`${nameOf(newest)} is no backup: ${fault ?? ''}`);
    const age = demands.now.getTime() - good.began.getTime();
    if (age > (0,duration/* millisecondsOf */.W)(demands.maxAge))
        return failed(`the newest good backup, ${nameOf(good)}, began at ${minute(good.began)}, more than ${demands.maxAge} ago${instead}`);
    return judgeSize(good, whole, demands) ?? judgeLocation(good, locations, demands) ?? passed(good, whole, instead);
}
function faultsOf(backup, { now }) {
    const { expires, faults } = backup;
    return [
        ...(isEmpty(backup) ? ['nothing is in it'] : []),
        ...faults,
        ...(expires !== undefined && expires <= now ? [`it expired at ${minute(expires)}`] : []),
    ];
}
function isEmpty({ items, bytes }) {
    return items === 0 || bytes === 0;
}
const sizes = [
    ['items', ({ items }) => items],
    ['bytes', ({ bytes }) => bytes],
];
/** Compares with the median of the good ones before; each measure that the tool tells must hold. */
function judgeSize(good, whole, { minimumShare }) {
    if (good.items === undefined && good.bytes === undefined)
        return unproven(`${nameOf(good)} tells neither items nor bytes`, 'add evidence of its tool that tells its size');
    const before = whole.filter((one) => one.began < good.began);
    let compared = 0;
    for (const [noun, of] of sizes) {
        const [own, median] = [of(good), medianOf(before.flatMap((one) => of(one) ?? []))];
        if (own === undefined || median === undefined)
            continue;
        compared += 1;
        const share = `${Math.round(minimumShare * 100)}%`;
        if (own < median * minimumShare)
            return failed(`${nameOf(good)} holds ${own} ${noun}, less than ${share} of ${median} before`);
    }
    if (compared > 0)
        return undefined;
    return unproven(`there is no backup before ${nameOf(good)} to compare it with`, 'keep earlier ones in the evidence');
}
function medianOf(numbers) {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = Math.floor((sorted.length - 1) / 2);
    const [low, high] = [sorted[middle], sorted[Math.ceil((sorted.length - 1) / 2)]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
function judgeLocation(good, locations, { now, maxAge }) {
    if (good.location === undefined)
        return undefined;
    const found = locations.find(({ tool, id }) => tool === good.tool && id === good.location);
    const storage = `the storage ${(0,shown/* shown */.S)(good.location)} of ${nameOf(good)}`;
    if (found === undefined)
        return unproven(`nothing tells whether ${storage} is available`, 'export the BackupStorageLocation with its status');
    if (found.fault !== undefined)
        return failed(`${storage} ${found.fault}`);
    const age = found.seen === undefined ? Number.NaN : now.getTime() - found.seen.getTime();
    if (!(age >= -hour && age <= (0,duration/* millisecondsOf */.W)(maxAge)))
        return unproven(`nobody has looked for ${maxAge} whether ${storage} is available`, 'export it with the backups');
    return undefined;
}
function passed(good, whole, instead) {
    const parts = sizes.flatMap(([noun, of]) => {
        const [own, median] = [
            of(good),
            medianOf(whole.filter((one) => one.began < good.began).flatMap((one) => of(one) ?? [])),
        ];
        return own === undefined ? [] : [`${own} ${noun}${median === undefined ? '' : ` (${median} before)`}`];
    });
    return {
        verdict: 'PASS',
        because: `${nameOf(good)} began at ${minute(good.began)} and holds ${parts.join(', ')}${instead}`,
    };
}
function nameOf({ id }) {
    return (0,shown/* shown */.S)(id.replace(/^\//, ''));
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function failed(because) {
    return { verdict: 'FAIL', because, fix: 'make a backup that succeeds, and export its evidence' };
}
function unproven(because, fix) {
    return { verdict: 'UNPROVEN', because, fix };
}

// EXTERNAL MODULE: ./lib/src/recovery/backups/read.js + 10 modules
var read = __webpack_require__(39384);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/answers.js








/** Rows of evidence; more are one row with their number. */
const maxRows = 500;
/** Answers for each source that the flow declares, and for each other series that the evidence tells of. */
async function backupAnswers(scene) {
    const pattern = scene.flow.recovery.backups?.evidence;
    if (pattern === undefined)
        return [undeclared(scene)];
    const evidence = await (0,read/* readBackups */.s)(pattern, scene.home);
    const unread = evidence.problems.map(({ file, because }) => {
        return { verdict: 'UNPROVEN', subject: `evidence ${(0,shown/* shown */.S)(file)}`, file, because, fix: 'export it again' };
    });
    const answers = [...unread, ...(await seriesAnswers(evidence, scene))];
    if (answers.length <= maxRows)
        return answers;
    const because = 'they were not judged';
    const rest = { verdict: 'UNPROVEN', subject: `${answers.length - maxRows} more rows`, because };
    return [...answers.slice(0, maxRows), rest];
}
function undeclared({ environments }) {
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'the flow names no evidence of backups',
        fix: 'let a job export what its tool tells of backups, and name the files in recovery.backups.evidence',
    };
}
async function seriesAnswers(evidence, scene) {
    const tools = new Set(evidence.backups.flatMap((one) => (one.series === undefined ? [] : [one.tool])));
    // A part whose backup is not in its tool's list any more is of a backup that was deleted.
    const known = evidence.backups.filter((one) => one.series !== undefined || !tools.has(one.tool));
    const series = (0,group_by/* groupBy */.$)(known, (one) => one.series ?? `backup ${one.id}`);
    const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
    const claimed = new Set();
    const found = sources.flatMap(([name, source]) => {
        const own = [...series].filter(([title, backups]) => isOf(name, source, title, backups));
        for (const [title] of own)
            claimed.add(title);
        if (!isAsked(source, scene))
            return [];
        const about = { subject: `backup ${name}`, ...environmentOf(source, scene) };
        if (own.length === 0)
            return [{ ...about, ...missing(name, source) }];
        return own.map(([title, backups]) => {
            return { about: { ...about, subject: `${about.subject} (${(0,shown/* shown */.S)(title)})` }, source, backups };
        });
    });
    for (const [title, backups] of series)
        if (!claimed.has(title))
            found.push({ about: { subject: (0,shown/* shown */.S)(title) }, source: {}, backups });
    const worth = await (0,evidence_worth/* evidenceWorth */.g)(scene);
    const answers = [];
    const held = new Set();
    for (const one of found) {
        const answer = 'verdict' in one ? one : await answerOf(one, evidence, scene, worth);
        answers.push(answer);
        if ('verdict' in one || answer.verdict === 'FAIL')
            continue;
        for (const name of namesIn(one))
            held.add(name);
    }
    return [...answers, ...(await coverageAnswers(held, scene))];
}
/** Objects whose data is in the newest backup of a series, by the word of its tool and of the flow. */
function namesIn({ source, backups }) {
    const ended = backups.filter(({ isRunning, faults }) => isRunning !== true && faults.length === 0);
    const [newest] = ended.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
    if (newest === undefined)
        return [];
    const { series, names = [], holds = [] } = newest;
    // A tool names objects, and only the flow may mean several by a `*`.
    const told = [series ?? '', ...names, ...holds].filter((name) => !name.includes('*'));
    return [...told, ...(source.schedule === undefined ? [] : [source.schedule]), ...(source.covers ?? [])];
}
/** Backups that a source of the flow means, by its name or its schedule. */
function sourceBackups(name, { backups }, { flow }) {
    const source = flow.recovery.backups?.sources?.[name] ?? {};
    return backups.filter((one) => isOf(name, source, one.series ?? '', [one]));
}
function isOf(name, { schedule }, title, backups) {
    const names = new Set([title, ...backups.flatMap((one) => one.names ?? [])]);
    return names.has(name) || (schedule !== undefined && [...names].some((one) => (0,flow_recovery/* isExternal */.ge)(one, { object: schedule })));
}
/** Tells whether a source serves an application, or an environment that is verified. */
function isAsked({ of }, { flow, environments }) {
    const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
    return of?.every((name) => left.some((one) => one.name === name)) !== true;
}
function environmentOf({ of = [] }, { environments }) {
    const own = environments.filter(({ name }) => of.includes(name));
    const [only] = own.length > 0 ? own : environments;
    return only !== undefined && (own.length === 1 || environments.length === 1) ? { environment: only.name } : {};
}
function missing(name, { schedule }) {
    const known = schedule === undefined ? name : `${name} or ${schedule}`;
    return {
        verdict: 'UNPROVEN',
        because: `no evidence tells of a backup that is named ${known}`,
        fix: 'export its evidence, or name its series or its tag',
    };
}
async function answerOf({ about, source, backups }, evidence, scene, worthOf) {
    const judged = judge(backups, evidence, demandsOf(source, scene));
    const [newest] = backups.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
    const file = newest?.file;
    const place = file === undefined ? {} : { file };
    if (judged.verdict !== 'PASS')
        return { ...about, ...place, ...judged };
    const places = new Set(backups.map(({ tool, location }) => `${tool}\n${location}`));
    const storage = evidence.locations.filter(({ tool, id }) => places.has(`${tool}\n${id}`));
    const attestations = [...new Set([...backups, ...storage].flatMap((one) => one.attestations))];
    const worth = await worthOf({ attestations, kind: 'backup', environments: servedBy(source, scene) });
    if (worth.word !== undefined)
        return { ...about, ...place, ...judged, because: `${judged.because}; ${worth.word}` };
    const because = `${judged.because}; but ${worth.because}`;
    return { ...about, ...place, verdict: 'UNPROVEN', because, fix: worth.fix };
}
/** Environments that are verified and that a source serves; all of them where it does not say, or names applications. */
function servedBy({ of = [] }, { environments }) {
    const own = environments.filter(({ name }) => of.includes(name));
    return (own.length > 0 ? own : environments).map(({ name }) => name);
}
/** The strictest of the objectives of everything that a source serves, and of `max-age`. */
function demandsOf({ of }, { flow, environments, reach }) {
    const { recovery } = flow;
    const names = of ?? environments.map(({ name }) => name);
    const ages = [recovery.backups?.['max-age'], ...names.map((name) => (0,flow_recovery/* objectivesOf */.s3)(recovery, name).rpo)];
    const [maxAge] = ages.flatMap((age) => age ?? []).toSorted((a, b) => (0,duration/* millisecondsOf */.W)(a) - (0,duration/* millisecondsOf */.W)(b));
    const share = Number.parseInt(recovery.backups?.['minimum-share'] ?? '50%', 10) / 100;
    return { now: reach.clock.now(), minimumShare: share, ...(maxAge !== undefined && { maxAge }) };
}


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
