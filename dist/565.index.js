export const id = 565;
export const ids = [565,4304];
export const modules = {

/***/ 11015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deliveryOf),
/* harmony export */   o: () => (/* binding */ deliverySchema)
/* harmony export */ });
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);
/* harmony import */ var _gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _gates_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73241);



/** Returns the steps in which an application enters an environment; undefined where it does at once. */
function deliveryOf({ delivery = {} }, { name }) {
    return Object.hasOwn(delivery, name) ? delivery[name] : undefined;
}
const place = {
    type: 'object',
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
        file: { type: 'string', minLength: 1, maxLength: 500, description: 'The file, from the root of the repository' },
        path: { type: 'string', minLength: 1, maxLength: 500, description: 'The path of the value in it' },
    },
};
const side = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    properties: {
        image: { ...place, description: 'The place that names its image' },
        replicas: { ...place, description: 'The place of its number of pods' },
    },
};
const confirmation = {
    enum: ['required', 'off'],
    default: 'required',
    description: 'Whether the next step waits until the environment says that it runs the one before',
};
const validate = {
    type: 'object',
    additionalProperties: false,
    required: ['tests'],
    description: 'What another job has to say about each step before the next one',
    properties: {
        tests: {
            ..._gates_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .tests */ .C.schema,
            description: 'Tests of the step, by the reports in the input `junit`; a failed one takes the delivery back',
        },
    },
};
const pods = { type: 'integer', minimum: 1, maximum: 10_000 };
const canary = {
    type: 'object',
    additionalProperties: false,
    required: ['stable', 'canary', 'steps', 'pause'],
    description: 'The new digest takes growing shares of the traffic beside the stable one',
    properties: {
        stable: { ...side, description: 'The side that runs when no delivery is under way; its image is what runs there' },
        canary: {
            ...side,
            description: 'The side that takes the new digest',
            properties: { ...side.properties, weight: { ...place, description: 'The place of its weight, in percent' } },
        },
        'stable-weight': { ...place, description: 'The place of the other weight; the two sum to 100' },
        replicas: { ...pods, description: 'Pods of both sides together, where replicas are written' },
        steps: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { type: 'integer', minimum: 1, maximum: 100 },
            description: 'Shares of the canary in percent, growing, such as [10, 25, 50, 100]',
        },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time of each step' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before each step beside the metrics of the gate; one that fails takes the delivery back',
        },
        validate,
        confirmation,
    },
};
const blueGreen = {
    type: 'object',
    additionalProperties: false,
    required: ['blue', 'green', 'switch', 'pause', 'keep'],
    description: 'The new digest starts beside the old one, then takes all traffic at once',
    properties: {
        blue: { ...side, description: 'One side' },
        green: { ...side, description: 'The other side' },
        switch: {
            ...place,
            description: 'The place that says who has the traffic',
            properties: {
                ...place.properties,
                blue: { type: 'string', minLength: 1, maxLength: 100, default: 'blue', description: 'Its value for blue' },
                green: { type: 'string', minLength: 1, maxLength: 100, default: 'green', description: 'Its value for green' },
            },
        },
        replicas: { ...pods, description: 'Pods of the side that is started, where replicas are written' },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time between the start and the switch' },
        keep: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'How long the old side can take the traffic back' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before the switch and until the end beside the metrics of the gate; one that fails takes it back',
        },
        validate,
        confirmation,
    },
};
const rollout = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    description: 'A Rollout of Argo Rollouts, whose controller makes the steps: the digest is written once, and the environment is asked where it stands',
    properties: { image: { ...place, description: 'The place of the image in the Rollout' } },
};
/** The value of `applications[].delivery`: by environment. */
const deliverySchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 32,
    description: 'By environment: the steps in which a new digest takes the traffic; all at once when absent',
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        properties: { canary, 'blue-green': blueGreen, rollout },
    },
};


/***/ }),

/***/ 25809:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** Returns the names by which a layout finds an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return {
        ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries),
        flow,
        environment: environment.name,
        application,
        isPush: environment.model === 'push',
        environments: environments.map(({ name }) => name),
        ...(environment.path !== undefined && { root: environment.path }),
    };
}


/***/ }),

/***/ 11239:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ placesToWrite),
/* harmony export */   placesToRead: () => (/* binding */ placesToRead)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11015);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);


/**
 * Returns the places that say what runs, for readers: a value that is shared by an anchor is no obstacle. Throws
 * RefusedError where the tree leaves open which place counts, RemoteError.
 */
async function placesToRead(flow, { environment, application }, tree) {
    const places = await placesToWrite(flow, { environment, application }, tree, 'edit-anchor');
    return places.filter(({ isCopy }) => isCopy !== true);
}
/** As `placesToRead`, with the places that are written along with them. */
async function placesToWrite(flow, { environment, application }, tree, anchors) {
    const delivery = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A)(application, environment);
    if (delivery !== undefined) {
        const { runningPlace } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 11186));
        return [await runningPlace(delivery, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), tree, anchors)];
    }
    // Loaded where a tree has been read: no step needs a layout for its first request.
    const { findPlaces } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(7766), __webpack_require__.e(4819)]).then(__webpack_require__.bind(__webpack_require__, 80381));
    return findPlaces(tree, application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), anchors);
}


/***/ }),

/***/ 66149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ endsWithImage),
/* harmony export */   a: () => (/* binding */ imageIdentity),
/* harmony export */   o9: () => (/* binding */ isOwnImage),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

/**
 * Returns the identity of an image in some registries, as the flow file names them. Throws UsageError for one that is
 * none.
 */
function imageIdentity(image, registries) {
    const repositories = registries.map((registry) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image)));
    return { image, repositories: [...new Set(repositories)] };
}
/** Whether a repository is the application's image: the whole name counts, not its end. */
function isOwnImage({ image, repositories, aliases = [] }, repository) {
    if (repository === image || aliases.includes(repository))
        return true;
    if (repositories === undefined)
        return endsWithImage(image, repository);
    if (isNowhere(repository) && endsWithImage(image, repository))
        return true;
    return repositories.some((one) => normal(one) === normal(repository));
}
/** Whether a name has no host and is too deep for Docker Hub: a placeholder for one that is to be written. */
function isNowhere(repository) {
    const [host = '', ...rest] = repository.split('/');
    return rest.length >= 2 && !/[.:]|^localhost$/.test(host);
}
/** Whether a repository ends as the application's does, in whatever registry. */
function endsWithImage(image, repository) {
    return repository === image || repository.endsWith(`/${image}`);
}
/** Values that stand where an image will be, and are none yet. */
function isPlaceholder(repository) {
    const word = repository.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
    return placeholders.has(word);
}
const placeholders = new Set([
    '',
    'changeit',
    'changeme',
    'dummy',
    'fillme',
    'image',
    'imagename',
    'imageplaceholder',
    'imagerepository',
    'nan',
    'none',
    'null',
    'placeholder',
    'placeholderimage',
    'replaced',
    'replaceme',
    'repository',
    'setbyci',
    'setme',
    'tbd',
    'tobereplaced',
    'tobeset',
    'todo',
    'undefined',
    'unset',
]);
/** Docker Hub has several names. */
function normal(repository) {
    return repository.replace(/^(?:index\.|registry-1\.)?docker\.io\/(?:library\/)?/, '');
}


/***/ }),

/***/ 54304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inUnits),
/* harmony export */   l: () => (/* binding */ runText)
/* harmony export */ });
const units = [
    ['h', 3600],
    ['m', 60],
    ['s', 1],
];
/** Seconds for people: `72h`, `1h30m`, `45s`. */
function inUnits(seconds) {
    let rest = Math.round(seconds);
    const parts = units.map(([unit, size]) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
}
/** `72h between runs (after 2026-01-02T13:00Z)`. */
function runText({ seconds, from }) {
    const after = from === undefined ? '' : ` (after ${new Date(from * 1000).toISOString().slice(0, 16)}Z)`;
    return `${inUnits(seconds)} between runs${after}`;
}


/***/ }),

/***/ 80565:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drVerify: () => (/* binding */ drVerify)
});

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var declaration = __webpack_require__(23761);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/steps/home-protection.js
var home_protection = __webpack_require__(91783);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/deployed.js



/** Images that the manifests of environments name, and the applications that they do not name. */
async function readDeployed(flow, environments, trees) {
    const deployed = [];
    const absent = [];
    for (const environment of environments) {
        const tree = await trees.of(environment);
        const found = await Promise.all(flow.applications.map((one) => readOne(flow, one, environment, tree)));
        deployed.push(...found.flat());
        absent.push(...flow.applications
            .filter((_application, index) => found[index]?.length === 0)
            .map(({ name }) => `${name} in ${environment.name}`));
    }
    return { deployed, absent };
}
/** Every place of the environment that names the application's image. */
async function readOne(flow, application, environment, tree) {
    const { name, image } = application;
    const about = { application: name, image, environment };
    const places = await tryRead(() => (0,flow_places.placesToRead)(flow, { application, environment }, tree));
    if ('unreadable' in places)
        return [{ ...about, place: `${name} in ${environment.name}`, named: {}, ...places }];
    const found = places.value.map(async (place) => {
        const reading = await tryRead(async () => {
            const file = await (0,manifest_file/* findFile */.q)(tree, place);
            return file && place.read(file.text);
        });
        if ('unreadable' in reading)
            return [{ ...about, place: place.name, named: {}, ...reading }];
        return reading.value === undefined ? [] : [{ ...about, place: place.name, named: reading.value }];
    });
    return (await Promise.all(found)).flat();
}
/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead(read) {
    try {
        return { value: await read() };
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return { unreadable: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    requireOneEnvironment(inputs, environments);
    requireWholeRecord(inputs);
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, inputs, ports);
    const opened = new Map([undefined, ...environments].map((one) => [(0,repository/* branchOf */.W0)(flow, one, inputs.branch), one]));
    const branches = [];
    for (const [branch, environment] of opened) {
        const repository = environment === undefined ? gitops.home : gitops.of(environment);
        const { commit } = await gitops.trees.on(repository);
        branches.push({ repository: repository.name, branch, commit });
    }
    const { deployed, absent } = await readDeployed(flow, environments, gitops.trees);
    // Loaded when there is a tree to check.
    const { askedChecks, requiredChecks } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6386), __webpack_require__.e(2751), __webpack_require__.e(4034), __webpack_require__.e(6546), __webpack_require__.e(5378)]).then(__webpack_require__.bind(__webpack_require__, 36546));
    const required = requiredChecks(inputs.required, flow.recovery);
    const scene = {
        flow,
        environments,
        location: await (0,repository/* gitopsLocation */.Cj)(flow, inputs.repository, ports),
        branches,
        deployed,
        home: await gitops.trees.on(gitops.home),
        isProtected: once(() => (0,home_protection/* protectionOfHome */.G)(flow, inputs.repository, gitops, ports)),
        history: (paths) => gitops.home.history(paths),
        objects: onceEach((environment) => objectsOf(environment, inputs, flow, ports)),
        platform: onceEach((cluster) => flow.clusters.get(cluster)?.manifests === undefined ? undefined : platformOf(cluster, flow, ports)),
        reach: ports,
    };
    return {
        scene,
        absent,
        required,
        asked: askedChecks(required, flow.recovery),
        signers: inputs.record && !inputs['dry-run']
            ? await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(2751), __webpack_require__.e(4034), __webpack_require__.e(6546), __webpack_require__.e(1936), __webpack_require__.e(2997)]).then(__webpack_require__.bind(__webpack_require__, 41936))).planSigners(flow, environments, ports)
            : undefined,
        outputs: {
            markdown: inputs['markdown-file'],
            junit: inputs['junit-file'],
            sarif: inputs['sarif-file'],
            html: inputs.html,
            plans: inputs['plan-dir'],
            write: inputs.write,
        },
    };
}
/** The files of one environment would be judged as those of every other one. */
function requireOneEnvironment({ rendered }, environments) {
    if (rendered.length === 0 || environments.length === 1)
        return;
    throw new errors/* UsageError */.eb({
        code: 'rendered-of-many',
        where: 'the input "rendered"',
        expected: 'one environment, whose objects the files hold',
        found: `${environments.length}`,
        fix: 'name it with the input "environment"',
    });
}
/** A statement that proves less than the flow asks for would open a gate that trusts it. */
function requireWholeRecord({ record, required }) {
    if (!record || required.length === 0)
        return;
    throw new errors/* UsageError */.eb({
        code: 'recovery-record-of-some',
        where: 'the inputs "record" and "required"',
        expected: 'a statement about what the flow requires',
        found: `one about ${required.join(', ')}`,
        fix: 'leave "required" out, or write it into recovery.required',
    });
}
/** Renders them, or reads those that are given. Both are loaded where a check asks for objects. */
async function objectsOf(environment, { rendered, repository, branch }, flow, ports) {
    if (rendered.length > 0)
        return (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(2751), __webpack_require__.e(6494)]).then(__webpack_require__.bind(__webpack_require__, 76494))).givenObjects(rendered, ports.files);
    const { environmentState } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 49266));
    return environmentState(flow, environment, { repository, branch }, ports);
}
/** As `objectsOf`, of a platform cluster. */
async function platformOf(cluster, flow, ports) {
    const { platformState } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(6071)]).then(__webpack_require__.bind(__webpack_require__, 13128));
    return platformState(flow, cluster, {}, ports);
}
function once(make) {
    const of = onceEach(make);
    return () => of(undefined);
}
/** Several checks look at the same objects. */
function onceEach(make) {
    const made = new Map();
    return (key) => {
        const value = made.get(key) ?? make(key);
        made.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/report.js
var report = __webpack_require__(75219);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/dr-verify.js



const drVerify = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: report/* describe */.q,
    // Loaded after the plan's requests have begun: nothing of it is needed before.
    execute: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(6386), __webpack_require__.e(2751), __webpack_require__.e(4034), __webpack_require__.e(6546), __webpack_require__.e(7766), __webpack_require__.e(8376), __webpack_require__.e(3911), __webpack_require__.e(7950)]).then(__webpack_require__.bind(__webpack_require__, 81153))).execute(planned, ports),
};


/***/ }),

/***/ 92289:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xu: () => (/* binding */ objectiveColumns),
/* harmony export */   fF: () => (/* binding */ measuredObjectives),
/* harmony export */   iQ: () => (/* binding */ objectiveRow)
/* harmony export */ });
/* harmony import */ var _flow_recovery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34380);
/* harmony import */ var _recovery_schedules_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54304);


const objectives = ['rpo', 'rto'];
/** Holds each objective of an environment against what checks measured of it: the longest of each check. */
function measuredObjectives({ flow, environments }, findings) {
    return environments.flatMap(({ name }) => objectives.flatMap((objective) => {
        const declared = (0,_flow_recovery_js__WEBPACK_IMPORTED_MODULE_0__/* .objectivesOf */ .s3)(flow.recovery, name)[objective];
        const measured = longestOf(findings.filter((one) => isAbout(one, name, objective)));
        if (declared === undefined && measured.length === 0)
            return [];
        return [{ environment: name, objective, ...(declared !== undefined && { declared }), measured }];
    }));
}
/** A finding of the whole flow is about each environment. */
function isAbout({ environment, measured }, name, objective) {
    return measured?.objective === objective && (environment === undefined || environment === name);
}
function longestOf(findings) {
    const longest = new Map();
    for (const { check, subject, measured } of findings) {
        const seconds = measured?.seconds ?? 0;
        if (seconds >= (longest.get(check)?.seconds ?? 0))
            longest.set(check, { check, subject, seconds });
    }
    return [...longest.values()];
}
/** A row of the report: `24h by schedule (Schedule/velero/nightly)`. */
function objectiveRow({ environment, objective, declared, measured }) {
    const found = measured.map(({ check, subject, seconds }) => `${(0,_recovery_schedules_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inUnits */ .D)(seconds)} by ${check} (${subject})`);
    const text = found.length === 0 ? 'nothing measured it' : found.join(', ');
    return [environment, objective, declared ?? 'not declared', text];
}
const objectiveColumns = ['environment', 'objective', 'declared', 'measured'];


/***/ }),

/***/ 75219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   s: () => (/* binding */ verificationReport)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20931);
/* harmony import */ var _objectives_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92289);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53320);




/** Rows of the report; the data has every finding. */
const maxRows = 300;
const maxTasks = 10;
function describe({ scene, asked, absent }) {
    const { deployed } = scene;
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)('dr-verify: plan'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headsOf */ .j)(scene)} names ${imageCount(deployed.length)}; checks: ${asked.join(', ')}.`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['environment', 'application', 'digest', 'registry'], deployed.map((one) => [one.environment.name, one.application, digestOf(one), one.environment.registry])),
        ...absentBlocks(absent),
    ];
}
function verificationReport(verification) {
    const { heads, required, findings, sums, objectives, notLookedAt, absent } = verification;
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)('dr-verify'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${heads}; required: ${required.join(', ')}.`),
        ...taskBlocks(verification),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['environment', 'proven', 'disproven', 'unproven'], sums.map(({ of, counts }) => [of, `${counts.PASS}`, `${counts.FAIL}`, `${counts.UNPROVEN}`])),
        ...(objectives.length === 0 ? [] : [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(_objectives_js__WEBPACK_IMPORTED_MODULE_3__/* .objectiveColumns */ .Xu, objectives.map(_objectives_js__WEBPACK_IMPORTED_MODULE_3__/* .objectiveRow */ .iQ))]),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['verdict', 'check', 'subject', 'because'], findings.slice(0, maxRows).map(row)),
        ...(findings.length > maxRows ? [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`And ${findings.length - maxRows} more; the JSON has them all.`)] : []),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Not looked at: ${notLookedAt.join(', ')}.`),
        ...absentBlocks(absent),
    ];
}
function row(finding) {
    const { verdict, check, subject, file, line } = finding;
    const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
    return [verdict, check, subject, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingText */ .N)(finding)}${place}`];
}
/** Names what to do first: what is disproven comes before what is unproven. */
function taskBlocks({ fatal }) {
    const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
    if (tasks.length === 0)
        return [];
    const more = tasks.length > maxTasks ? [`and ${tasks.length - maxTasks} more`] : [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('What to do first:'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...tasks.slice(0, maxTasks), ...more])];
}
function absentBlocks(absent) {
    if (absent.length === 0)
        return [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('Not deployed, as Git names no image for them:'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(absent)];
}
function digestOf({ named, unreadable }) {
    if (unreadable !== undefined)
        return 'unreadable';
    return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(named.digest);
}
function imageCount(count) {
    return count === 1 ? 'one image' : `${count} images`;
}


/***/ }),

/***/ 53320:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findingText),
/* harmony export */   j: () => (/* binding */ headsOf)
/* harmony export */ });
/** Names the branches that were read, with their commits. */
function headsOf({ branches }) {
    return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}
/** A finding in a line: `was found; do this`. */
function findingText({ because, fix }) {
    return fix === undefined ? because : `${because}; ${fix}`;
}


/***/ }),

/***/ 91783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ protectionOfHome)
/* harmony export */ });
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69907);

/**
 * Asks the platform of the run whether it guards the branch that evidence lies on; a laptop has none to ask. `chosen`
 * stands in for the flow's repository.
 */
async function protectionOfHome(flow, chosen, { home }, { files, git, platform, log }) {
    if (platform.kind === 'local')
        return 'unknown';
    const { isProtected } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 59));
    const location = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .gitopsLocation */ .Cj)(flow, chosen, { files, git });
    return (await isProtected(location, await home.branch(), { platform, log })) ? 'yes' : 'no';
}


/***/ })

};
