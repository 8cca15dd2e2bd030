export const id = 9332;
export const ids = [9332];
export const modules = {

/***/ 7309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37103);





/** Reads that wait together are fetched together. */
const maxReads = 1000;
/** Every application in every environment, in the order of the flow. Throws RemoteError. */
async function deployedIn(flow, applications, snapshot) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(pairs, maxReads, async ({ application, environment }) => {
        return { application, environment, ...(await namedIn(flow, environment, application, snapshot)) };
    });
}
async function namedIn(flow, environment, application, snapshot) {
    const names = (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__.placeNames)(flow, environment, application);
    const images = [];
    try {
        for (const place of (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__.placesOf)(application.manifests, names, 'edit-anchor')) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(snapshot, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
}


/***/ }),

/***/ 25809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeNames: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** What a layout has to know to find an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return { ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries), flow, environment: environment.name, application };
}


/***/ }),

/***/ 89332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var declaration = __webpack_require__(89377);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/history/execute.js





/** Artifacts looked at: what runs, what that replaced, and so on into the past. */
const mostArtifacts = 200;
async function execute(plan, ports) {
    const { lines, cut } = await walk(plan, ports);
    const { name } = plan.application;
    const found = lines.length === 0 ? `no records of ${name}` : `${lines.length} record${lines.length === 1 ? '' : 's'} of ${name}`;
    const headline = cut ? `${found}, and older ones were not looked at` : found;
    return {
        changed: false,
        headline,
        outputs: { records: String(lines.length) },
        data: { flow: plan.flow.name, application: name, records: lines },
        report: reportOf(plan, lines),
    };
}
/** From what runs to what it replaced: each record of an entry names what was there before it. */
async function walk(plan, ports) {
    const told = new Map();
    const places = new Map(plan.looked.map((place) => [keyOf(place), place]));
    for (const { repository, digest } of places.values()) {
        for (const record of await (0,read/* recordsOf */.M)(ports.registries.open(repository), digest)) {
            const line = tell(record, digest, plan);
            if (line === undefined)
                continue;
            told.set(line.record, line);
            const before = replacedBy(line, plan);
            if (before !== undefined && places.size < mostArtifacts)
                places.set(keyOf(before), before);
        }
    }
    const lines = [...told.values()].toSorted((left, right) => Date.parse(left.promotion.time) - Date.parse(right.promotion.time));
    return { lines, cut: places.size >= mostArtifacts };
}
function keyOf({ repository, digest }) {
    return `${(0,reference/* formatRepository */.Sh)(repository)}@${digest}`;
}
/** A record that nobody has to believe leads nowhere; one that names no environment of the flow neither. */
function replacedBy({ signature, promotion }, { flow, application }) {
    const { replaced, destination } = promotion;
    const environment = flow.environments.find(({ name }) => name === destination.environment);
    if (replaced === undefined || environment === undefined)
        return undefined;
    if (signature !== 'trusted' && signature !== 'not-asked')
        return undefined;
    return { repository: (0,reference/* parseLocation */.zS)(environment.registry, application.image), digest: replaced.digest };
}
/** A record of something else is no part of this history. */
function tell(record, digest, { flow, application, trust }) {
    if ('unreadable' in record.content)
        return undefined;
    const { subjects, promotion } = record.content.statement;
    const own = subjects.includes(digest) && promotion.flow === flow.name && promotion.application === application.name;
    return own ? { record: record.digest, digest, signature: (0,chain/* signatureOf */.yK)(record, trust), promotion } : undefined;
}
function reportOf({ flow, application }, lines) {
    if (lines.length === 0) {
        const why = flow.records === undefined
            ? `${flow.file} has no "records", so promotions write none`
            : 'nothing was promoted yet';
        return [(0,report/* heading */.R_)(`history of ${application.name}`), (0,report/* paragraph */.FY)(`No record of what runs was found: ${why}.`)];
    }
    const rows = lines.map(({ digest, signature, promotion }) => {
        const { time, version, actor, approvers } = promotion;
        return [
            `${time.slice(0, 16)}Z`,
            wayOf(promotion),
            version,
            (0,registry_digest/* shortDigest */.VK)(digest).slice(7),
            actor ?? '–',
            approvers.join(', ') || '–',
            words[signature],
        ];
    });
    return [
        (0,report/* heading */.R_)(`history of ${application.name}`),
        (0,report/* table */.tp)(['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'], rows),
    ];
}
/** `uat → prod`, with the name that it had there where it got another one; `prod ↩` for a rollback. */
function wayOf({ source, destination, rollback, replaced }) {
    if (rollback === true)
        return `${destination.environment} ↩${replaced?.version === undefined ? '' : ` from ${replaced.version}`}`;
    const from = source.environment ?? 'build';
    return `${from}${source.version === undefined ? '' : ` (${source.version})`} → ${destination.environment}`;
}
const words = {
    trusted: 'trusted',
    unsigned: 'NOT SIGNED',
    'unknown-key': 'UNKNOWN KEY',
    altered: 'ALTERED',
    'not-asked': 'not checked',
    unreadable: 'unreadable',
};

// EXTERNAL MODULE: ./lib/src/flow/load.js + 13 modules
var load = __webpack_require__(10947);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
;// CONCATENATED MODULE: ./lib/src/steps/history/plan.js








/** Reads Git. Throws UsageError and RemoteError. */
async function plan(inputs, ports) {
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'history');
    const application = (0,questions/* applicationOf */.KM)(flow, inputs.application);
    const gitops = await (0,repository/* gitopsRepositoryOf */.Y)(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
    const deployed = await (0,flow_deployed/* deployedIn */.G)(flow, [application], await gitops.snapshot());
    const looked = deployed.flatMap(({ environment, named: { digest } }) => {
        const repository = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
        return digest === undefined ? [] : [{ repository, digest }];
    });
    const once = new Map(looked.map((one) => [`${(0,reference/* formatRepository */.Sh)(one.repository)}@${one.digest}`, one]));
    return { flow, application, trust: await (0,keys/* trustedKeys */.QD)(flow, ports.files), looked: [...once.values()] };
}
function describe({ application, looked }) {
    return [
        (0,report/* heading */.R_)('history: plan'),
        (0,report/* paragraph */.FY)(`The records of what runs of ${application.name} will be read.`),
        (0,report/* table */.tp)(['repository', 'digest'], looked.map(({ repository, digest }) => [(0,reference/* formatRepository */.Sh)(repository), (0,registry_digest/* shortDigest */.VK)(digest)])),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/history/history.js



const history_history = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
