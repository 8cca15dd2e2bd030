export const id = 5568;
export const ids = [5568];
export const modules = {

/***/ 25568:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/change-request.js + 1 modules
var change_request = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var places = __webpack_require__(11239);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/toml/toml.js + 1 modules
var toml = __webpack_require__(41849);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var stream = __webpack_require__(96219);
;// CONCATENATED MODULE: ./lib/src/manifests/differences.js




const maxDepth = 100;
/**
 * Fields in which two streams of YAML differ, in the order of the first, then those of the second alone. Values are
 * compared as they are written, order and style are not. Throws RefusedError for text that cannot be read.
 */
function differencesBetween(before, after) {
    const [one, other] = [fieldsOf(before), fieldsOf(after)];
    const paths = new Set([...one.keys(), ...other.keys()]);
    return [...paths]
        .filter((path) => one.get(path) !== other.get(path))
        .map((path) => ({ path, before: one.get(path), after: other.get(path) }));
}
function fieldsOf({ file, text }) {
    const fields = new Map();
    const { documents } = (0,toml/* isToml */.ZY)(file) ? (0,stream.openStream)((0,toml/* jsonOf */.o_)(text, file), (0,toml/* jsonFile */.d_)(file)) : (0,stream.openStream)(text, file);
    for (const [index, document] of documents.entries()) {
        collect(document.contents, documents.length > 1 ? `${index + 1}:` : '', fields, 0);
    }
    return fields;
}
function collect(node, path, fields, depth) {
    if (depth > maxDepth)
        return;
    if ((0,dist/* isMap */.jh)(node) && node.items.length > 0) {
        for (const { key, value } of node.items) {
            const name = (0,nodes/* keyText */.Pu)(key) ?? '?';
            collect(value, join(path, name), fields, depth + 1);
        }
    }
    else if ((0,dist/* isSeq */.oP)(node) && node.items.length > 0) {
        for (const [index, item] of node.items.entries()) {
            const name = (0,nodes/* stringAt */.bX)(item, 'name');
            collect(item, `${path}[${name === undefined ? index : `name=${name}`}]`, fields, depth + 1);
        }
    }
    else {
        fields.set(path, differences_valueOf(node));
    }
}
function join(path, key) {
    const shown = /^[A-Za-z0-9_-]+$/.test(key) ? key : `["${key}"]`;
    return path === '' || path.endsWith(':') || shown.startsWith('[') ? `${path}${shown}` : `${path}.${shown}`;
}
function differences_valueOf(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        return `*${node.source}`;
    if ((0,dist/* isMap */.jh)(node))
        return '{}';
    if ((0,dist/* isSeq */.oP)(node))
        return '[]';
    return (0,nodes/* stringOf */.Je)(node) ?? 'null';
}

// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/differences.js






/** Compares the files that name the images of applications with those of an environment before, images aside. */
async function fileDifferences(requests, before, trees) {
    const found = await (0,concurrency/* mapBounded */.y)(requests, bump/* maxReads */.c8, async (request) => {
        return { subject: request.application.name, fields: await differences_fieldsOf(request, before, trees) };
    });
    return {
        rows: found.flatMap(({ subject, fields = [] }) => fields.map((field) => ({ subject, ...field }))),
        unread: found.flatMap(({ subject, fields }) => (fields === undefined ? [subject] : [])),
    };
}
/** Undefined where one of the files is not there or cannot be read. */
async function differences_fieldsOf(request, before, trees) {
    const [theirs, ours] = await Promise.all([
        placesIn(before, request, trees),
        placesIn(request.environment, request, trees),
    ]);
    if (ours.places.length === 0)
        return undefined;
    const fields = [];
    for (const [index, place] of ours.places.entries()) {
        const other = theirs.places[index];
        const found = other && (await compare({ place: other, tree: theirs.tree }, { place, tree: ours.tree }));
        if (found === undefined)
            return undefined;
        fields.push(...found);
    }
    return fields;
}
async function placesIn(environment, { flow, application }, trees) {
    const tree = await trees.of(environment);
    const found = await (0,errors/* undefinedIfRefused */.k5)(() => (0,places/* placesToWrite */.f)(flow, { application, environment }, tree, 'edit-anchor'));
    return { places: found ?? [], tree };
}
/** Compares two places with the same image written into both. Undefined for a file that cannot be edited. */
async function compare(one, other) {
    const [before, after] = await Promise.all([(0,manifest_file/* findFile */.q)(one.tree, one.place), (0,manifest_file/* findFile */.q)(other.tree, other.place)]);
    if (before === undefined || after === undefined)
        return undefined;
    if (before.path === after.path && one.tree === other.tree)
        return [];
    try {
        return differencesBetween({ file: before.path, text: one.place.write(before.text, neutral) }, { file: after.path, text: other.place.write(after.text, neutral) });
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
const neutral = {
    repository: 'compared.invalid/image',
    tag: 'compared',
    digest: `sha256:${'0'.repeat(64)}`,
};

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/comparisons.js



/**
 * Finds what else differs from each environment before, for reviewers: the configuration that does not travel with the
 * image. Compares rendered objects; where they are not all known, the files that name the images.
 */
async function comparisonsOf(plan, ports) {
    const requests = plan.parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
    const [first] = requests;
    if (first === undefined)
        return [];
    const { flow, environment } = first;
    const before = (0,graph/* predecessorsOf */.A6)(flow, environment.name);
    if (before.length === 0)
        return [];
    const rendered = await renderedOf(plan, { flow, environment, before, requests }, ports);
    const asked = { environment, requests };
    const comparisons = [];
    for (const one of rendered) {
        const isRendered = !('because' in one);
        comparisons.push(isRendered ? byObjects(one, asked) : await byFiles(one, asked, plan.destination.trees));
    }
    return comparisons;
}
/** Loads what renders: a commit that opens no request needs none of it. */
async function renderedOf({ bumps, destination }, { requests, ...compared }, ports) {
    const { renderedDifferences } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(1847)]).then(__webpack_require__.bind(__webpack_require__, 57492));
    // The last one of a file holds the others.
    const edited = new Map(bumps.map(({ file, textAfter }) => [file, (0,base_text/* bytesOf */.$$)(textAfter)]));
    const choice = { repository: destination.location, branches: destination.branches };
    return renderedDifferences({ ...compared, applications: applicationsOf(requests), edited, choice }, ports);
}
function applicationsOf(requests) {
    return requests.map(({ application }) => application);
}
function byObjects({ before, rows, from, to }, { environment, requests }) {
    const names = applicationsOf(requests).map(({ name }) => name);
    const shown = `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
    const sources = from === to ? `${to}, with this change` : `${from}, and from ${to} with this change`;
    return {
        before: before.name,
        environment: environment.name,
        columns: ['object', 'value'],
        rows,
        about: [
            ...(rows.length === 0 ? ['Nothing.'] : []),
            `Compared: the objects of ${shown}, rendered from ${sources}. Namespaces and the flow's own images are left out.`,
        ],
    };
}
async function byFiles({ before, because }, { environment, requests }, trees) {
    const { rows, unread } = await fileDifferences(requests, before, trees);
    const isShown = unread.length < requests.length;
    return {
        before: before.name,
        environment: environment.name,
        columns: ['application', 'field'],
        rows,
        about: [
            ...(rows.length === 0 && isShown ? ['No field of the files that name the images.'] : []),
            ...(unread.length === 0 ? [] : [`Not compared: the files of ${unread.slice(0, 10).join(', ')}.`]),
            `The objects are not compared, because ${because}.`,
        ],
    };
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/report.js + 2 modules
var manifest_bump_report = __webpack_require__(64062);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/wait.js
var wait = __webpack_require__(26348);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/outcome.js



function outcomeOf(plan, done) {
    const { landing, request, closed = [], confirmations = [], committedAt = '', unrecorded, elements = [], unset, } = done;
    const notRunning = (0,wait.failureOf)(confirmations);
    const failure = unset ?? notRunning ?? unrecorded;
    const { bumps, parts, effect } = plan;
    const isChanged = landing.changed || elements.some(({ changed }) => changed);
    const files = [...new Set(bumps.map(({ file }) => file))];
    const headline = `${headlineOf(plan, landing, request)}${elementWordsOf(elements, unset)}${runningWords(confirmations, notRunning)}`;
    const payload = payloadOf(parts);
    const { image, previous } = singleOf(parts);
    const outputs = {
        changed: String(isChanged),
        commit: landing.commit ?? '',
        files: landing.changed ? files.join(',') : '',
        version: image?.tag ?? '',
        digest: image?.digest ?? '',
        effective: effectWord(effect) ?? '',
        'effective-reason': effect?.because ?? '',
        'previous-version': previous?.tag ?? '',
        'previous-digest': previous?.digest ?? '',
        'change-request': request?.url ?? '',
        payload: payload === undefined ? '' : JSON.stringify(payload),
        attempts: String(landing.attempts),
        'lost-races': String(landing.lostRaces),
        'synced-at': (0,wait.latest)(confirmations, 'syncedAt'),
        'healthy-at': (0,wait.latest)(confirmations, 'healthyAt'),
    };
    return {
        changed: isChanged,
        headline,
        outputs,
        data: {
            changed: isChanged,
            commit: landing.commit ?? null,
            version: image?.tag ?? null,
            digest: image?.digest ?? null,
            previous: previous ?? null,
            effective: effectWord(effect) ?? null,
            effectiveReason: effect?.because ?? null,
            places: bumps.map(({ target, file, before, after }) => ({ file, place: target.name, before, after })),
            payload: payload ?? null,
            changeRequest: request ?? null,
            superseded: closed,
            attempts: landing.attempts,
            lostRaces: landing.lostRaces,
            confirmations,
            elements,
            warnings: plan.warnings,
        },
        report: [
            (0,report/* heading */.R_)('manifest-bump'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            ...closed.map(({ url }) => (0,report/* paragraph */.FY)(`Closed as superseded: ${url}.`)),
            ...(0,wait.waitBlocks)(confirmations, committedAt),
            ...(landing.changed ? (0,manifest_bump_report/* changeBlocks */.xp)(plan) : []),
        ],
        ...(failure !== undefined && { failure }),
    };
}
function elementWordsOf(elements, unset) {
    // Says no more than that: an element that was overtaken may have been written all the same.
    if (unset?.code.endsWith('-overtaken'))
        return ', and its element of the ApplicationSet was overtaken';
    if (unset !== undefined)
        return ', and its element of the ApplicationSet is not set';
    const [first, ...more] = elements.filter(({ changed }) => changed);
    if (first === undefined)
        return '';
    return `, and ${more.length === 0 ? 'its element' : `${elements.length} elements`} of ${first.set} set`;
}
function runningWords(confirmations, failure) {
    if (confirmations.length === 0)
        return '';
    return failure === undefined ? `, which runs since ${(0,wait.latest)(confirmations, 'healthyAt')}` : ', which does not run';
}
function effectWord(effect) {
    if (effect === undefined)
        return undefined;
    return effect.isProven ? 'proven' : 'unproven';
}
/** Returns the image of a run that is about one application; a set has its images in the payload. */
function singleOf(parts) {
    const [part] = parts;
    if (part === undefined || parts.length > 1)
        return {};
    const image = imageOf(part);
    return { ...(image !== undefined && { image }), ...(part.previous !== undefined && { previous: part.previous }) };
}
function imageOf({ bumps: [bump] }) {
    return bump?.target.image?.(bump.textAfter);
}
/** KubeRocketCI's payload of the present images; undefined for a run that is about no application. */
function payloadOf(parts) {
    const entries = parts.flatMap((part) => {
        const { request } = part;
        const { tag, digest } = imageOf(part) ?? {};
        if (request.kind !== 'image' || tag === undefined)
            return [];
        const { customValues } = request;
        const entry = { imageTag: tag, ...(digest !== undefined && { imageDigest: digest }) };
        return [[request.application.name, { ...entry, ...(customValues !== undefined && { customValues }) }]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function headlineOf(plan, landing, request) {
    if (request !== undefined)
        return `${plan.message.subject}: change request ${request.url} ${request.outcome}`;
    if (!landing.changed)
        return `nothing to do: ${(0,manifest_bump_report/* alreadyThere */.pL)(plan)}`;
    const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
    return `${plan.message.subject}: ${where}`;
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/entry-check.js
var entry_check = __webpack_require__(34108);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/changes.js
var changes = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/registry-check.js
var registry_check = __webpack_require__(14683);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/execute.js








async function execute(plan, ports) {
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    if ((0,manifest_bump_report/* isDone */.$L)(plan)) {
        const landing = { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 };
        return outcomeOf(plan, await carriedOn(plan, { landing }, ports));
    }
    const changing = plan.parts.filter(changes/* isChange */.X);
    await (0,registry_check/* refuseAbsent */.cP)(changing, ports);
    if (plan.destination.commit !== 'none')
        await (0,entry_check/* requireEntries */.o)(changing, ports);
    if (plan.destination.request !== undefined)
        return outcomeOf(plan, await requestChange(plan, ports));
    return outcomeOf(plan, await carriedOn(plan, await land(plan), ports));
}
/** Lets what is not in Git follow the commit, then waits for it. */
async function carriedOn(plan, done, ports) {
    const hasElement = plan.parts.some(({ request }) => isElementSet(request));
    if (!hasElement || done.landing.commit === undefined)
        return waited(plan, done, ports);
    const { setElements } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 32832));
    const { settings, failure } = await setElements(plan, ports);
    const set = { ...done, elements: settings };
    return failure === undefined ? waited(plan, set, ports) : { ...set, unset: failure };
}
function isElementSet(request) {
    return request.kind === 'image' && request.environment.sync?.applicationset !== undefined;
}
/** Waits for the commit where that was asked for: for one that was there before, too. */
async function waited(plan, done, ports) {
    const { commit } = done.landing;
    if (plan.waitMs === undefined || commit === undefined)
        return done;
    // Of one that was there before nobody knows it here.
    const committedAt = done.landing.changed ? ports.clock.now().toISOString() : '';
    const [{ waitFor }, { recordDeployments }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 26348)),
        __webpack_require__.e(/* import() */ 8498).then(__webpack_require__.bind(__webpack_require__, 48498)),
    ]);
    const confirmations = await waitFor(plan, commit, ports);
    const unrecorded = await recordDeployments(plan, confirmations, ports);
    return { ...done, committedAt, confirmations, ...(unrecorded !== undefined && { unrecorded }) };
}
async function land({ destination, bumps, message }) {
    return { landing: await destination.repository.land((snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message) };
}
async function requestChange(plan, ports) {
    const { destination, bumps, message, changeRequest } = plan;
    // Compared before anything is pushed: a branch without its request is not left behind by what rendering takes.
    const comparisons = await comparisonsOf(plan, ports);
    const landing = await destination.repository.landOn(changeRequest.head, (snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message);
    if (destination.request === undefined)
        return { landing };
    const requested = await (0,change_request/* openRequest */.Gh)(plan, destination.request, comparisons, ports);
    const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
    return { landing: { ...landing, changed }, ...requested };
}


/***/ }),

/***/ 26348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   latest: () => (/* binding */ latest),
/* harmony export */   waitBlocks: () => (/* binding */ waitBlocks),
/* harmony export */   waitFor: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20931);
/* harmony import */ var _confirm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10038);



/** Waits until the applications of a plan run the commit. Throws as `confirm` does. */
async function waitFor(plan, commit, ports) {
    const requests = plan.parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
    const [first] = requests;
    if (plan.waitMs === undefined || first === undefined)
        return [];
    const { flow, environment } = first;
    const applications = requests.map(({ application }) => application);
    return (0,_confirm_js__WEBPACK_IMPORTED_MODULE_1__/* .confirm */ .l)({
        flow,
        environment,
        applications,
        commit,
        branch: plan.destination.repository,
        waitMs: plan.waitMs,
        images: (application) => imagesOf(plan, requests, application.name),
    }, ports);
}
/** What the places say after the bump: those that it did not change name what else may run. */
function imagesOf({ parts }, requests, application) {
    const part = parts.find(({ request }) => request === requests.find((one) => one.application.name === application));
    const images = (part?.bumps ?? []).flatMap(({ target, textAfter }) => target.image?.(textAfter) ?? []);
    const named = images.flatMap(({ digest, tag }) => digest === undefined && tag === undefined ? [] : [{ ...(digest && { digest }), ...(tag && { tag }) }]);
    const digests = named.filter(({ digest }) => digest !== undefined);
    // A place with a tag alone names the same image as one with its digest.
    return named.length === 0 ? undefined : (0,_confirm_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .d)(digests.length > 0 ? digests : named);
}
/** Returns the error that a wait ends the run with; undefined where everything runs. */
function failureOf(confirmations) {
    const worst = ['failed', 'overtaken', 'unproven', 'waiting'];
    for (const state of worst) {
        const one = confirmations.find((each) => each.state === state);
        if (one !== undefined)
            return errorOf(one, state);
    }
    return undefined;
}
function errorOf(one, state) {
    const { application, environment, commit, because, by, subject, fix } = one;
    const where = `${application} in ${environment}`;
    const expected = `commit ${commit.slice(0, 12)} to run`;
    const found = `${by} says of ${subject || application}: ${because}`;
    const more = { where, expected, found, ...(fix !== undefined && { fix }) };
    if (state === 'failed')
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'sync-failed', ...more });
    if (state === 'overtaken')
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'sync-overtaken', ...more });
    if (state === 'unproven')
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'confirmation-missing', ...more });
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ code: 'sync-unfinished', ...more });
}
/** Table of when the commit was made, synced and healthy, as the controller has it. */
function waitBlocks(confirmations, committedAt) {
    if (confirmations.length === 0)
        return [];
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)('Running'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['application', 'state', 'committed', 'synced', 'healthy', 'because'], confirmations.map(({ application, state, because, syncedAt, healthyAt }) => [
            application,
            state,
            committedAt,
            syncedAt ?? '',
            healthyAt ?? '',
            because,
        ])),
    ];
}
/** Latest of a time over all applications; '' where one has none. */
function latest(confirmations, key) {
    const times = confirmations.map((one) => one[key] ?? '');
    return times.includes('') ? '' : (times.toSorted().at(-1) ?? '');
}


/***/ })

};
