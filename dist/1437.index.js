export const id = 1437;
export const ids = [1437];
export const modules = {

/***/ 7309:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11239);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);




/** Reads that wait together are fetched together. */
const maxReads = 1000;
/**
 * Reads every application in every environment, each from the newest state of its branch, in the order of the flow.
 * Throws RemoteError.
 */
async function deployedIn(flow, applications, { trees }) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapBounded */ .y)(pairs, maxReads, async (pair) => Object.assign({}, pair, await namedIn(flow, pair, await trees.of(pair.environment))));
}
async function namedIn(flow, pair, tree) {
    const images = [];
    let overruledBy;
    let unsettled;
    try {
        for (const place of await (0,_places_js__WEBPACK_IMPORTED_MODULE_1__.placesToRead)(flow, pair, tree)) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(tree, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
            if (named !== undefined)
                overruledBy ??= place.overruledBy;
            if (named !== undefined && place.isUnsettled === true)
                unsettled ??= place.file;
        }
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return {
        named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) },
        ...(overruledBy !== undefined && { overruledBy }),
        ...(unsettled !== undefined && { unsettled }),
    };
}


/***/ }),

/***/ 57182:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55949);
/* harmony import */ var _verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49761);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52086);







/** @throws UsageError for keys of the flow that are none */
async function openLedger(flow, { clock, files, registries, log }, { lists = 'all' } = {}) {
    const reading = { lists, warn: (message) => log?.warn(message) };
    const trust = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(flow, files);
    const read = new Map();
    const recordsAt = (place, digest) => {
        const key = `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)}@${digest}`;
        const known = read.get(key) ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M)(registries.open(place), digest, reading);
        read.set(key, known);
        return known;
    };
    const verdictsIn = async (places, digest) => {
        const once = new Map(places.map((place) => [(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place), place]));
        const found = [...once.values()].map((place) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictsOf */ .W5)(registries.open(place), digest, reading));
        return (await Promise.all(found)).flat();
    };
    const named = (entry) => ({ ...entry, flow: flow.name, now: clock.now() });
    return {
        trust,
        records: (digest, place) => recordsAt(place, digest),
        entries: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)((0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .entryRecords */ .DY)(await recordsAt(place, entry.digest), named(entry), trust)),
        proveEntry: async (entry, place, target) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireEntry */ .YH)(await recordsAt(place, entry.digest), named(entry), trust, {
            target,
            where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place),
        }),
        proveReturn: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireReturn */ .q1)(await recordsAt(place, entry.digest), named(entry), trust, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)),
        proveVerdict: async (entry, places, note) => {
            const where = [...new Set(places.map(_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh))].join(' and ');
            return (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .requireVerdict */ .vx)(await verdictsIn(places, entry.digest), named(entry), trust, `${where}${note}`);
        },
        newestVerdict: async (entry, places) => (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .newestVerdict */ .uG)(await verdictsIn(places, entry.digest), named(entry), trust),
        holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
        signer: (recording, environment) => (0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .signerFor */ .k)(recording ?? {}, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
    };
}


/***/ }),

/***/ 21437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifests: () => (/* binding */ manifests)
});

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/environment-facts.js
var environment_facts = __webpack_require__(51272);
// EXTERNAL MODULE: ./lib/src/policy/assess.js + 1 modules
var assess = __webpack_require__(62394);
// EXTERNAL MODULE: ./lib/src/policy/rules.js + 1 modules
var rules = __webpack_require__(86540);
// EXTERNAL MODULE: ./lib/src/policy/judge.js
var judge = __webpack_require__(51066);
// EXTERNAL MODULE: ./lib/src/policy/newness.js
var newness = __webpack_require__(44304);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/manifest-findings.js
var manifest_findings = __webpack_require__(88768);
// EXTERNAL MODULE: ./lib/src/steps/parity.js
var steps_parity = __webpack_require__(41769);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/render/environment.js + 1 modules
var render_environment = __webpack_require__(49266);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/last-entry.js







/** Registries are asked about this many artifacts at once. */
const maxReads = 8;
/**
 * Finds the last entry that a record proves: of the application, or of any one of the flow. The record is beside the
 * artifact that Git names for the environment now.
 * Throws RemoteError, UsageError for keys of the flow that are none.
 */
async function lastEntry(flow, environment, application, ports) {
    if ((0,questions/* isPlatformPlace */.DV)(flow, environment))
        return { because: 'nothing is promoted into a platform' };
    if (flow.records === undefined)
        return { because: 'the flow has no records' };
    const applications = application === undefined ? flow.applications : [(0,questions/* applicationOf */.KM)(flow, application)];
    const proofs = await proofsOf(flow, environment, applications, ports);
    const [newest] = proofs.toSorted((one, other) => Date.parse(other.promotion.time) - Date.parse(one.promotion.time));
    if (newest === undefined)
        return { because: `no record proves an entry into ${environment.name}` };
    const { gitops } = newest.promotion;
    const branch = (await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports)).of(environment);
    if (gitops === undefined || gitops.repository !== branch.name) {
        return { because: `the record of the last entry names no commit of ${branch.name}` };
    }
    return { commit: gitops.revision };
}
async function proofsOf(flow, environment, applications, ports) {
    const branches = await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
    const deployed = await (0,flow_deployed/* deployedIn */.G)({ ...flow, environments: [environment] }, applications, branches);
    const ledger = await (0,records_ledger/* openLedger */.a)(flow, ports);
    const found = await (0,concurrency/* mapBounded */.y)(deployed, maxReads, ({ application, named: { digest } }) => {
        if (digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest))
            return Promise.resolve([]);
        const entry = { digest, application: application.name, environment: environment.name };
        return ledger.entries(entry, (0,reference/* parseLocation */.zS)(environment.registry, application.image));
    });
    return found.flat();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/new-only.js




/** Judges the environment as its last recorded entry found it. Whatever fails leaves every finding of today. */
async function baselineOf(question, ports) {
    const { flow, environment, application, asked, facts } = question;
    try {
        const entry = await lastEntry(flow, environment, application, ports);
        if ('because' in entry)
            return entry;
        const { commit } = entry;
        const { objects, problems } = await (0,render_environment.environmentState)(flow, environment, { commit }, ports);
        const [problem] = problems;
        if (problem !== undefined)
            return { because: `${commit.slice(0, 12)}: ${problem}` };
        return { commit, findings: (0,judge/* judgeObjects */.W)(objects, asked, facts).flatMap(({ findings }) => findings) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { because: error.message };
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var objects_read = __webpack_require__(72751);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/plan.js
var plan = __webpack_require__(97149);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/rendered.js




/** An unreadable part in a line. */
function problemLine({ file, line, expected, found }) {
    return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
}
/** Reads the files that an earlier job rendered. */
async function readRendered(patterns, files) {
    const found = await (0,plan/* findFiles */.lY)(patterns, files);
    const problems = [...found.problems];
    const read = [];
    for (const path of found.files) {
        try {
            const bytes = await bytesOf(path, files);
            if (bytes === undefined)
                problems.push(`${path}: more than ${objects_read/* readLimits */.BU.fileBytes} bytes`);
            else
                read.push({ path, bytes });
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            problems.push(error.message);
        }
    }
    const { objects, unreadable } = (0,objects_read/* readAllObjects */.GO)(read);
    problems.push(...unreadable.map(problemLine));
    if (problems.length === 0 && objects.length === 0)
        problems.push('the files hold no object');
    return { objects, problems, evidence: read.map(evidenceOf) };
}
async function bytesOf(path, files) {
    const chunks = [];
    let size = 0;
    for await (const chunk of files.stream(path)) {
        size += chunk.length;
        if (size > objects_read/* readLimits */.BU.fileBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function evidenceOf({ path, bytes }) {
    return { path, size: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
}

// EXTERNAL MODULE: ./lib/src/render/platform.js
var platform = __webpack_require__(13128);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/rendering.js




/** Renders an environment from its branch, as manifest-bump would leave it with the artifact; or a platform. */
async function renderObjects(flow, environment, subject, ports) {
    const state = (0,questions/* isPlatformPlace */.DV)(flow, environment)
        ? await (0,platform.platformState)(flow, environment.cluster, {}, ports)
        : await (0,render_environment.environmentState)(flow, environment, { entering: enteringOf(flow, subject) }, ports);
    return { ...state, evidence: [] };
}
function enteringOf(flow, { application, digest, version }) {
    if (application === undefined || digest === undefined)
        return undefined;
    return { application: (0,questions/* applicationOf */.KM)(flow, application), digest: (0,registry_digest/* parseDigest */.m)(digest), version };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/rotation/evidence.js + 1 modules
var evidence = __webpack_require__(93163);
;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/rotations.js




/** Reads the evidence of rotations on the branch of the flow, which is protected; undefined where none is asked for. */
function rotationsOf(flow, environment, ports) {
    return (0,evidence/* rotationOf */.c)(environment, () => homeSnapshot(flow, ports), ports.clock.now());
}
async function homeSnapshot(flow, ports) {
    if (await (0,render_environment/* isOutsideGit */.WU)(flow, {}, ports)) {
        return ports.gitops.directory((0,external_node_path_.dirname)(ports.files.resolve(flow.file))).snapshot();
    }
    return (await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports)).home.snapshot();
}
/** Says in the row of the rule about secrets that the evidence of rotations cannot be read. */
function withUnreadRotations(checks, reading, asked) {
    const { problems = [] } = reading ?? {};
    const [first, ...others] = problems;
    const rule = asked.find(({ name }) => name === 'secrets');
    if (first === undefined || rule === undefined)
        return checks;
    return checks.map((check) => {
        if (check.id !== 'manifests-secrets' || check.status === 'fail')
            return check;
        return {
            ...check,
            status: rule.level === 'warn' ? 'warn' : 'error',
            found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
            advice: 'Commit evidence of rotations that can be read to the branch of the flow, see the page of the rule secrets',
            details: problems.slice(0, 50),
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/manifests/manifests.js













/** Rules about the objects that the environment would have. */
const manifests = {
    kind: 'manifests',
    async plan({ inputs, flow, environment, policy, subject }) {
        if (flow === undefined || environment === undefined || policy?.manifests === undefined)
            return undefined;
        const isRendered = inputs.rendered.length > 0;
        // What this tool renders names the artifact already.
        const ofObjects = (0,environment_facts/* environmentFacts */.z)(flow, environment, manifests_enteringOf(subject), { isWritten: !isRendered });
        const asked = (0,assess/* askedRules */.q)(await (0,rules/* loadRules */.A7)(), policy.manifests, ofObjects).filter(({ level }) => level !== 'off');
        const { parity } = policy.manifests;
        const other = parity === undefined || parity.level === 'off' ? undefined : (0,questions/* environmentOf */.p7)(flow, parity.with);
        if (asked.length === 0 && other === undefined)
            return undefined;
        return {
            kind: 'manifests',
            rows: [...asked.map(rowOfRule), ...(other === undefined ? [] : [parityRow(other.name)])],
            ask: async (ports, ledger) => {
                const read = isRendered
                    ? await readRendered(inputs.rendered, ports.files)
                    : await renderObjects(flow, environment, subject, ports);
                if (read.problems.length > 0)
                    return { checks: [unread(read, environment.name)] };
                const rotations = await rotationsOf(flow, { ...environment, gate: policy }, ports);
                const facts = { ...ofObjects, ...(rotations !== undefined && { rotation: rotations.facts }) };
                const isNewOnly = policy.manifests?.['new-only'] === true && asked.length > 0;
                const { application } = subject;
                const baseline = isNewOnly
                    ? await baselineOf({ flow, environment, application, asked, facts }, ports)
                    : undefined;
                const verdicts = (0,judge/* judgeObjects */.W)(read.objects, asked, facts).map((one) => rowFindings(one, baseline));
                const answered = (all) => {
                    const result = answer(all, read, ledger);
                    return { ...result, checks: withUnreadRotations(result.checks, rotations, asked) };
                };
                if (parity === undefined || other === undefined)
                    return answered(verdicts);
                const beside = await renderObjects(flow, other, {}, ports);
                if (beside.problems.length > 0)
                    return { checks: [unread(beside, other.name)] };
                const findings = (0,steps_parity/* parityFindings */.G)(flow, environment, parity, { own: read.objects, other: beside.objects });
                return answered([...verdicts, { row: parityRow(other.name), findings }]);
            },
        };
    },
};
function manifests_enteringOf({ application, digest, }) {
    return application === undefined || digest === undefined ? undefined : { application, digest };
}
function rowOfRule({ name, title, required, level, isNamed }) {
    return {
        id: `manifests-${name}`,
        title: `Manifests: ${title.toLowerCase()}`,
        required: level === 'warn' ? `${required} (a warning here)` : required,
        source: isNamed ? 'flow' : 'default',
        rule: ['manifests', name],
        from: 'the objects of the environment',
    };
}
function parityRow(other) {
    return {
        id: 'manifests-parity',
        title: 'Manifests: parity',
        required: `the objects of ${other}, namespaces and own images aside`,
        source: 'flow',
        rule: ['manifests', 'parity'],
        from: 'the objects of both environments',
    };
}
/** With `new-only`, leaves out what the environment had at its last recorded entry. */
function rowFindings({ rule, findings }, baseline) {
    const row = rowOfRule(rule);
    if (baseline === undefined || findings.length === 0)
        return { row, findings };
    if ('because' in baseline)
        return { row, findings, known: `new-only: every finding counts, because ${baseline.because}` };
    const left = (0,newness/* newFindings */.F)(findings, baseline.findings);
    const count = findings.length - left.length;
    if (count === 0)
        return { row, findings };
    return { row, findings: left, known: `${count} known at ${baseline.commit.slice(0, 12)}, the last recorded entry` };
}
/** Makes the only row where the objects are not known: a part of them proves nothing. */
function unread({ problems, evidence, from }, environment) {
    const [first = '', ...others] = problems;
    return {
        id: 'manifests',
        kind: 'manifests',
        title: 'Manifests',
        status: 'error',
        required: `every object of ${environment}`,
        source: 'flow',
        found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
        advice: 'Repair it, or give files that hold every object of the environment with the input "rendered"',
        details: problems.slice(0, 50),
        ...(from !== undefined && { from }),
        evidence,
    };
}
function answer(verdicts, { evidence, objects, from }, ledger) {
    const counted = verdicts.map(({ findings, ...rest }) => {
        const left = findings.filter((one) => !ledger.excepts((0,manifest_findings/* exceptableOf */.v)(one)));
        return { ...rest, findings: left, excepted: findings.length - left.length };
    });
    return {
        checks: counted.map((one) => ({ ...checkOf(one, objects.length), ...(from !== undefined && { from }), evidence })),
        findings: counted.flatMap(({ findings }) => findings.map(findingOf)),
    };
}
const maxPlaces = 50;
function checkOf({ row, findings, excepted, known }, objects) {
    const counting = findings.filter(({ grade }) => grade !== 'note');
    const failures = counting.filter(({ grade }) => grade === 'fail');
    const notes = findings.filter(({ grade }) => grade === 'note').map(({ found }) => found);
    const { id, title, required, source } = row;
    const shown = failures.length > 0 ? failures : counting;
    const more = [...(excepted === 0 ? [] : [`${excepted} excepted`]), ...(known === undefined ? [] : [known]), ...notes];
    const sum = counting.length === 0 ? `no finding in ${(0,amount/* amount */.vj)(objects, 'object')}` : summary(shown);
    return {
        id,
        kind: 'manifests',
        title,
        required,
        source,
        status: failures.length > 0 ? 'fail' : counting.length > 0 ? 'warn' : 'pass',
        found: [sum, ...more].join('; '),
        ...(counting.length > 0 && {
            advice: `${sentenceStart(shown[0]?.fix ?? '')}${row.rule?.[1] === 'parity' ? '' : `, see the page of the rule ${row.rule?.[1] ?? ''}`}`,
            details: (0,amount/* firstOf */.Ku)(counting, judge/* findingLine */.m),
            findings: counting
                .slice(0, maxPlaces)
                .map((one) => ({ path: one.file, line: one.line, message: messageOf(one) })),
        }),
    };
}
function summary(findings) {
    const [first] = findings;
    const rest = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
    return first === undefined ? '' : `${first.object}: ${first.found}${rest}`;
}
function messageOf({ rule, object, expected, found, fix }) {
    return `${rule}: ${object}: expected ${expected}, found ${found}; ${fix}`;
}
function findingOf(finding) {
    const { rule, grade, object, file, line, expected, found, fix } = finding;
    const because = `expected ${expected}, found ${found}; ${fix}`;
    return { rule, verdict: grade, subject: object, because, file, line };
}
function sentenceStart(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}


/***/ })

};
