export const id = 573;
export const ids = [573];
export const modules = {

/***/ 1428:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isChange)
/* harmony export */ });
/** Whether the part has anything to write. */
function isChange({ bumps }) {
    return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}


/***/ }),

/***/ 32832:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ elementWords),
/* harmony export */   setElements: () => (/* binding */ setElements)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28258);
/* harmony import */ var _sync_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4752);



/**
 * Sets the list elements of ApplicationSets that are not in Git, after the same values are committed: Git stays the
 * truth, and a run that was killed in between sets them when it is run again. Does nothing where the branch names
 * another image by now.
 */
async function setElements(plan, ports) {
    const due = plan.parts.flatMap(dueOf);
    const settings = [];
    try {
        for (const one of due)
            settings.push(await setElement(one, plan, ports));
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return { settings, failure: error };
    }
    return { settings };
}
/** Sentences of a plan on what will be set beside the commit. */
function elementWords({ parts }) {
    return parts.flatMap(dueOf).map(({ request, entry, image }) => {
        const way = entry.kubernetes === undefined ? 'by Argo CD' : 'by a patch';
        const setName = (0,_sync_names_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .K)(entry.name, namesOf(request));
        return `After the commit the element of ${request.environment.name} and ${request.application.name} in the ApplicationSet ${setName} is set to ${image.imageTag} ${way}`;
    });
}
/** An application whose values file counts by itself has no element. */
function dueOf({ request, bumps }) {
    if (request.kind !== 'image' || request.customValues === false)
        return [];
    const entry = request.environment.sync?.applicationset;
    const bump = bumps.find(({ target }) => target.overruledBy !== undefined || target.isUnsettled === true);
    const image = bump?.target.image?.(bump.textAfter);
    if (entry === undefined || bump === undefined || image?.tag === undefined)
        return [];
    const { environment, application } = request;
    const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLocation */ .zS)(environment.registry, application.image));
    const wanted = { imageTag: image.tag, imageRepository: place, imageDigest: image.digest ?? '' };
    return [{ request, bump, entry, image: wanted }];
}
async function setElement(due, plan, ports) {
    const { request, entry, image } = due;
    await requireNewest(due, plan);
    const { openElements } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28758));
    const { environment, application } = request;
    const writer = await openElements(entry, environment.sync?.argocd, ports);
    const name = {
        set: (0,_sync_names_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .K)(entry.name, namesOf(request)),
        namespace: entry.namespace,
        stage: environment.name,
        codebase: application.name,
    };
    const { changed, before } = await writer.set(name, image);
    const words = changed ? `set from ${before.imageTag || 'nothing'} to ${image.imageTag}` : `${image.imageTag} already`;
    ports.log.info(`${application.name} in ${environment.name}: the element of ${name.set} is ${words}`);
    await requireNewest(due, plan);
    return { application: application.name, environment: environment.name, set: name.set, by: writer.name, changed };
}
/** Refuses an image that the branch does not name any more: another run sets the element to what it names. */
async function requireNewest({ request, bump, image }, { destination }) {
    const newest = await destination.repository.snapshot();
    const bytes = await newest.read(bump.file);
    const there = bytes === undefined ? undefined : bump.target.image?.(new TextDecoder().decode(bytes));
    if (there?.tag === image.imageTag && (there.digest ?? '') === image.imageDigest)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'sync-overtaken',
        where: `${request.application.name} in ${request.environment.name}`,
        expected: `${bump.file} to name ${image.imageTag}, as it was committed`,
        found: there?.tag ?? 'no image',
        fix: 'run manifest-bump for what it names now: it sets the element',
    });
}
function namesOf({ flow, environment, application }) {
    return { flow: flow.name, environment: environment.name, application: application.name };
}


/***/ }),

/***/ 30573:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestBump: () => (/* binding */ manifestBump)
/* harmony export */ });
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26549);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66792);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64062);



const manifestBump = {
    declaration: _declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .H,
    shows: 'plan',
    plan: (inputs, ports) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.plan)(inputs, ports),
    describe: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0,
    // Loaded after the plan's requests have begun: nothing of it is needed before.
    execute: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(3398), __webpack_require__.e(1940), __webpack_require__.e(3763), __webpack_require__.e(7969), __webpack_require__.e(5568)]).then(__webpack_require__.bind(__webpack_require__, 25568))).execute(planned, ports),
};


/***/ }),

/***/ 19474:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   x: () => (/* binding */ checkIdentities)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);


/**
 * Message of the commit: text for readers of the log, and trailers for programs. `run` is the run's address. Throws
 * UsageError.
 */
function messageOf(parts, inputs, run) {
    const changes = parts.filter(_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .isChange */ .X);
    const said = changes.length === 0 ? parts : changes;
    const [only] = said;
    const trailers = said.length === 1 && only !== undefined ? trailersOf(only) : trailersOfSet(said);
    const [author, committer] = [identityOf(inputs, 'author'), identityOf(inputs, 'committer')];
    return {
        subject: inputs.message ?? subjectOf(said),
        ...(inputs['skip-ci'] && { body: '[skip ci]' }),
        trailers: [...trailers, ['Run', run]].flatMap(([key, value]) => value === undefined ? [] : [[key, value]]),
        ...(author !== undefined && { author }),
        ...(committer !== undefined && { committer }),
    };
}
/** Throws UsageError for half an identity, before anything is contacted. */
function checkIdentities(inputs) {
    identityOf(inputs, 'author');
    identityOf(inputs, 'committer');
}
/** Throws UsageError for half an identity. */
function identityOf(inputs, who) {
    const [name, email] = [inputs[`${who}-name`], inputs[`${who}-email`]];
    if (name === undefined && email === undefined)
        return undefined;
    if (name !== undefined && email !== undefined)
        return { name, email };
    const missing = `${who}-${name === undefined ? 'name' : 'email'}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'input-missing',
        where: `input "${missing}"`,
        expected: 'a name and an address together',
        found: 'one of the two',
        fix: 'give both',
    });
}
function trailersOf({ request, previous, from, step }) {
    if (request.kind === 'file')
        return [];
    return [
        ['Application', request.application.name],
        ['Environment', request.environment.name],
        ['Version', request.version],
        ['Digest', request.digest],
        ['Previous-Digest', previous?.digest],
        ['From', from?.name],
        ['Delivery', step],
    ];
}
/** One line per application: keys that repeat in blocks could not be told apart. */
function trailersOfSet(parts) {
    const requests = imagesOf(parts);
    const sources = new Set(parts.map(({ from }) => from?.name));
    return [
        ['Environment', requests[0]?.environment.name],
        ['From', sources.size === 1 ? [...sources][0] : undefined],
        ...requests.map(({ application, version, digest }) => {
            return ['Image', `${application.name}=${version}${digest === undefined ? '' : `@${digest}`}`];
        }),
    ];
}
function subjectOf(parts) {
    const [first] = parts;
    if (first === undefined)
        throw new Error('a plan has a part');
    if (parts.length === 1)
        return `${subjectOfOne(first.request)}${first.step === undefined ? '' : `: ${first.step}`}`;
    const requests = imagesOf(parts);
    return `Deploy ${requests.length} applications of ${requests[0]?.flow.name} to ${requests[0]?.environment.name}`;
}
function subjectOfOne(request) {
    if (request.kind === 'image')
        return `Deploy ${request.application.name} ${request.version} to ${request.environment.name}`;
    const value = 'value' in request.write ? request.write.value : request.write.tag;
    return `Set ${request.path} of ${request.file} to ${value}`;
}
function imagesOf(parts) {
    return parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
}


/***/ }),

/***/ 66792:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/branch-trees.js
var branch_trees = __webpack_require__(40343);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/publish.js
var publish = __webpack_require__(3829);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/destination.js





/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
async function destinationOf(inputs, flow, environment, ports) {
    if (inputs.commit === 'none') {
        const repository = ports.gitops.directory(directoryOf(inputs, flow, ports));
        return { commit: 'none', repository, trees: (0,branch_trees/* branchTrees */.e)(() => repository) };
    }
    if (inputs.commit === 'api')
        return byPlatform(inputs, flow, environment, ports);
    const branches = await branchesOf(inputs, flow, environment, ports);
    const location = await locationOf(inputs, flow, ports);
    if (inputs.commit === 'git')
        return { commit: 'git', location, ...branches };
    const request = await requestTarget(inputs, flow, environment, branches.repository, ports);
    ports.platform.checkTarget(request.repository);
    return { commit: 'change-request', location, ...branches, request };
}
async function byPlatform(inputs, flow, environment, ports) {
    const { platform } = ports;
    const name = await locationOf(inputs, flow, ports);
    platform.checkTarget(name, 'commit');
    if (platform.kind === 'github' && inputs['author-name'] !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'author-not-possible',
            where: 'GitHub',
            found: "a commit by the API has the token's owner for an author",
            fix: 'leave out author-name and author-email, or use commit: git',
        });
    }
    if (inputs['committer-name'] !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'committer-not-possible',
            where: 'commit: api',
            found: 'a commit by the API has the platform for a committer',
            fix: 'leave out committer-name and committer-email, or use commit: git',
        });
    }
    return {
        commit: 'api',
        location: name,
        ...(await branchesOf(inputs, flow, environment, ports, (0,publish/* publishBy */.n)(platform, name))),
    };
}
function directoryOf({ repository }, flow, { files }) {
    if (repository !== undefined)
        return files.resolve(repository);
    return flow === undefined ? files.resolve('.') : (0,external_node_path_.dirname)(files.resolve(flow.file));
}
async function branchesOf(inputs, flow, environment, ports, publish) {
    const { repository, branch } = inputs;
    const options = publish === undefined ? {} : { publish };
    if (flow !== undefined) {
        const branches = await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, { repository, branch, ...options }, ports);
        const changed = environment === undefined ? branches.home : branches.of(environment);
        return { repository: changed, trees: branches.trees, branches };
    }
    if (repository === undefined)
        throw noRepository();
    const opened = ports.gitops.open(repository, branch, options);
    return { repository: opened, trees: (0,branch_trees/* branchTrees */.e)(() => opened) };
}
function noRepository() {
    return new errors/* UsageError */.eb({
        code: 'repository-missing',
        expected: 'the input "repository", or a flow file that names it',
        found: 'neither',
        fix: 'give one, or set commit to none to edit a plain directory',
    });
}
/** Returns the repository that the platform is asked about: the flow's, which is often not the run's own. */
async function locationOf({ repository }, flow, ports) {
    if (flow !== undefined)
        return (0,flow_repository/* gitopsLocation */.Cj)(flow, repository, ports);
    if (repository !== undefined)
        return repository;
    throw noRepository();
}
async function requestTarget(inputs, flow, environment, gitops, ports) {
    const repository = await locationOf(inputs, flow, ports);
    const chosen = flow === undefined ? inputs.branch : (0,flow_repository/* branchOf */.W0)(flow, environment, inputs.branch);
    return { repository, base: chosen ?? (await gitops.branch()) };
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/message.js
var message = __webpack_require__(19474);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/sync/open.js
var sync_open = __webpack_require__(28758);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/wait-check.js



/** Throws UsageError for a wait that could not be carried out. */
function checkWait(inputs, asked, { clock, platform }) {
    if (inputs.wait === undefined)
        return;
    const [first] = asked;
    if (first?.kind !== 'image')
        throw conflict('a value of a file', 'wait for an application in an environment');
    if (inputs.commit === 'change-request') {
        throw conflict('commit: change-request', 'run manifest-bump again when it is merged: it waits for what is there');
    }
    if (inputs.commit === 'none')
        throw conflict('commit: none', 'nothing carries a plain directory into an environment');
    (0,sync_open/* requireSync */.V)(first.environment, platform.kind);
    if ((0,duration/* millisecondsOf */.W)(inputs.wait) <= (clock.left?.() ?? Infinity))
        return;
    throw new errors/* UsageError */.eb({
        code: 'input-conflict',
        where: 'the inputs "wait" and "timeout"',
        expected: 'a timeout of the whole run that is longer than the wait',
        found: `wait ${inputs.wait}`,
        fix: 'raise "timeout"',
    });
}
function conflict(found, fix) {
    return new errors/* UsageError */.eb({
        code: 'input-conflict',
        where: 'the input "wait"',
        expected: 'a commit that is made now',
        found,
        fix,
    });
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/set.js





const maxBytes = 1024 * 1024;
const maxApplications = 2000;
const keys = ['imageTag', 'imageDigest', 'customValues'];
/**
 * Returns the applications of a set, as the payload in a file names them, in its order. Throws UsageError for a file
 * that is no such payload or has a name that is not in the flow.
 */
async function readSet(file, flow, environment, files) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        throw invalidSet(file, 'there is no such file');
    if (bytes.length > maxBytes)
        throw invalidSet(file, `it has ${bytes.length} bytes, more than the ${maxBytes} that are read`);
    const entries = Object.entries(await payloadOf(file, bytes));
    if (entries.length === 0)
        throw invalidSet(file, 'it names no application');
    if (entries.length > maxApplications)
        throw invalidSet(file, `it names ${entries.length} applications, at most ${maxApplications} travel together`);
    const target = (0,questions/* environmentOf */.p7)(flow, environment);
    return entries.map(([name, entry]) => {
        const { imageTag, imageDigest, customValues } = checked(file, name, entry);
        const digest = imageDigest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(imageDigest, `imageDigest of ${name}`);
        const application = (0,questions/* applicationOf */.KM)(flow, name);
        return { kind: 'image', flow, environment: target, application, version: imageTag, digest, customValues };
    });
}
/** JSON without keys that are there twice, of which JSON.parse would keep the last. */
async function payloadOf(file, bytes) {
    const text = new TextDecoder().decode(bytes);
    const data = parsed(file, text);
    if (!(0,json_path/* isRecord */.u4)(data))
        throw invalidSet(file, 'it is no JSON object');
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const [problem] = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' }).errors;
    if (problem?.code === 'DUPLICATE_KEY')
        throw invalidSet(file, `line ${problem.linePos?.[0].line ?? 1} repeats a key`);
    return data;
}
function parsed(file, text) {
    try {
        const data = JSON.parse(text);
        return data;
    }
    catch (cause) {
        throw invalidSet(file, 'it is not JSON', cause);
    }
}
function checked(file, name, entry) {
    const where = JSON.stringify(name.slice(0, 80));
    if (!(0,json_path/* isRecord */.u4)(entry))
        throw invalidSet(file, `${where} is no object`);
    const unknown = Object.keys(entry).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw invalidSet(file, `${where} has the key ${JSON.stringify(unknown.slice(0, 80))}; known are ${keys.join(', ')}`);
    const { imageTag, imageDigest, customValues } = entry;
    if (typeof imageTag !== 'string')
        throw invalidSet(file, `${where} has no "imageTag"`);
    if (imageTag === 'NaN')
        throw invalidSet(file, `${where} has the imageTag "NaN", which KubeRocketCI gives to what was never deployed`);
    if (imageDigest !== undefined && typeof imageDigest !== 'string')
        throw invalidSet(file, `the "imageDigest" of ${where} is no text`);
    if (customValues !== undefined && typeof customValues !== 'boolean')
        throw invalidSet(file, `the "customValues" of ${where} are not true or false`);
    (0,tag_name/* tagOfVersion */.m)(imageTag);
    const digest = imageDigest === undefined || imageDigest === '' ? {} : { imageDigest };
    return { imageTag, ...digest, ...(customValues !== undefined && { customValues }) };
}
function invalidSet(file, why, cause) {
    return new errors/* UsageError */.eb({
        code: 'invalid-set',
        where: file,
        expected: 'images such as {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}',
        found: why,
    }, { cause });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/request.js





/** Parses the inputs into requests. Throws UsageError for inputs that name no value to write. */
async function requestsOf(inputs, flow, files) {
    const { set, environment } = inputs;
    if (set === undefined)
        return [requestOf(inputs, flow)];
    const other = exclusive.find((name) => inputs[name] !== undefined);
    if (other !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'input-conflict',
            where: `inputs set and ${other}`,
            found: 'the file of a set says which application gets which version',
            fix: `leave out ${other}`,
        });
    }
    if (flow === undefined)
        throw noFlow();
    if (environment === undefined)
        throw missing('environment', 'it says where the set goes');
    return readSet(set, flow, environment, files);
}
const exclusive = ['application', 'version', 'digest', 'file', 'path', 'value', 'discover'];
function requestOf(inputs, flow) {
    const digest = inputs.digest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(inputs.digest);
    if (inputs.file !== undefined)
        return fileRequest(inputs, inputs.file, digest);
    if (inputs.path !== undefined || inputs.value !== undefined)
        throw missing('file', 'the inputs path and value belong to a file');
    if (flow === undefined)
        throw noFlow();
    const { application, environment, version } = inputs;
    if (application === undefined)
        throw missing('application', 'it says whose manifests are changed');
    if (environment === undefined)
        throw missing('environment', 'it says where the version goes');
    if (version === undefined)
        throw missing('version', 'it is what is written');
    (0,tag_name/* tagOfVersion */.m)(version);
    return {
        kind: 'image',
        flow,
        environment: (0,questions/* environmentOf */.p7)(flow, environment),
        application: (0,questions/* applicationOf */.KM)(flow, application),
        version,
        digest,
    };
}
function fileRequest(inputs, file, digest) {
    const { path, value, version } = inputs;
    if (path === undefined)
        throw missing('path', 'it says which value of the file is changed');
    if ((value === undefined) === (version === undefined)) {
        throw missing('value', 'a file takes either the input value or the input version with a digest');
    }
    const write = value === undefined ? { tag: (0,tag_name/* tagOfVersion */.m)(version ?? ''), digest } : { value };
    return { kind: 'file', file, path, write };
}
function noFlow() {
    return new errors/* UsageError */.eb({
        code: 'flow-missing',
        where: 'manifest-bump',
        expected: 'a flow file for an application and environment, or the inputs file, path and value',
        found: 'neither',
    });
}
function missing(input, why) {
    return new errors/* UsageError */.eb({
        code: 'input-missing',
        where: `input "${input}"`,
        expected: `a value: ${why}`,
        found: 'none',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/plan.js





/** Plans the bumps of a run. Reads the flow file, Git and registries, and changes nothing. */
async function plan(inputs, ports, options = {}) {
    // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
    const flow = await (0,steps_flow.flowOf)({ flow: inputs.flow, branch: inputs.branch }, ports);
    const asked = await requestsOf(inputs, flow, ports.files);
    (0,message/* checkIdentities */.x)(inputs);
    checkWait(inputs, asked, ports);
    const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
    const snapshot = await destination.trees.on(destination.repository);
    // Forms, overlays and the edit are loaded when there is a tree to look at.
    const { planBumps } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(3398), __webpack_require__.e(1940), __webpack_require__.e(7969), __webpack_require__.e(9396)]).then(__webpack_require__.bind(__webpack_require__, 40815));
    return planBumps({ asked, flow, destination, snapshot }, inputs, ports, options);
}
/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked) {
    const [first] = asked;
    return first?.kind === 'image' ? first.environment : undefined;
}


/***/ }),

/***/ 64062:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pL: () => (/* binding */ alreadyThere),
  xp: () => (/* binding */ changeBlocks),
  M3: () => (/* binding */ changesReport),
  q0: () => (/* binding */ describe),
  $L: () => (/* binding */ isDone),
  ey: () => (/* binding */ requestBlocks)
});

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/diff.js
const context = 2;
/**
 * Makes a unified diff of two texts that differ in few lines, as edits of manifests do. The one hunk reaches from the
 * first line that differs to the last one.
 */
function unifiedDiff(file, before, after) {
    const [old, now] = [linesOf(before ?? ''), linesOf(after)];
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail += 1;
    const from = Math.max(0, head - context);
    const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
    const following = old.slice(oldEnd, oldEnd + context);
    return [
        `--- ${before === undefined ? '/dev/null' : `a/${file}`}`,
        `+++ b/${file}`,
        `@@ -${range(from, oldEnd + following.length)} +${range(from, nowEnd + following.length)} @@`,
        ...old.slice(from, head).map((line) => ` ${line}`),
        ...changedLines(old.slice(head, oldEnd), now.slice(head, nowEnd)),
        ...following.map((line) => ` ${line}`),
    ].join('\n');
}
/** Lines that stand on both sides in the same place of an equally long hunk are shown once. */
function changedLines(old, now) {
    if (old.length !== now.length)
        return [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)];
    return old.flatMap((line, index) => (line === now[index] ? [` ${line}`] : [`-${line}`, `+${now[index] ?? ''}`]));
}
function range(from, to) {
    return `${to === from ? from : from + 1},${to - from}`;
}
function linesOf(text) {
    if (text === '')
        return [];
    return text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.replace(/\r$/, ''));
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/elements.js
var manifest_bump_elements = __webpack_require__(32832);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/comparison-report.js

const shownRows = 50;
const shownPath = 160;
const shownValue = 80;
/** Blocks of a change request on what else differs from one environment before, within bounds. */
function comparisonBlocks({ before, environment, columns, rows, about }) {
    const left = rows.length - shownRows;
    const cells = rows
        .slice(0, shownRows)
        .map((row) => [comparison_report_short(row.subject, shownPath), comparison_report_short(row.path, shownPath), cell(row.before), cell(row.after)]);
    return [
        (0,report/* heading */.R_)(`What else differs between ${before} and ${environment}`),
        ...(cells.length === 0 ? [] : [(0,report/* table */.tp)([...columns, before, environment], cells)]),
        ...(left > 0 ? [(0,report/* paragraph */.FY)(`And ${left} more.`)] : []),
        ...about.map((sentence) => (0,report/* paragraph */.FY)(sentence)),
    ];
}
function cell(value) {
    return value === undefined ? '(nothing)' : comparison_report_short(value, shownValue);
}
function comparison_report_short(text, length) {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/report.js




/** Report of a plan, for people. */
function describe(plan) {
    const { destination, message } = plan;
    if (isDone(plan))
        return [
            (0,report/* heading */.R_)('manifest-bump: plan'),
            (0,report/* paragraph */.FY)(`${alreadyThere(plan)}.`),
            ...(0,manifest_bump_elements/* elementWords */.s)(plan).map((words) => (0,report/* paragraph */.FY)(`${words}.`)),
            ...warningBlocks(plan),
        ];
    const how = {
        git: `one commit to ${destination.repository.name}: ${message.subject}`,
        api: `one commit to ${destination.repository.name}, made by the platform: ${message.subject}`,
        'change-request': `a change request from ${plan.changeRequest.head} to ${destination.request?.base ?? ''}: ${message.subject}`,
        none: `the files of ${destination.repository.name} in place, without a commit`,
    };
    return [
        (0,report/* heading */.R_)('manifest-bump: plan'),
        (0,report/* paragraph */.FY)(`This will change ${how[destination.commit]}.`),
        ...absentBlocks(plan),
        ...(0,manifest_bump_elements/* elementWords */.s)(plan).map((words) => (0,report/* paragraph */.FY)(`${words}.`)),
        ...changeBlocks(plan),
    ];
}
/** Returns the table of places, the diff and the warnings. */
function changeBlocks(plan) {
    return [placesTable(plan), ...effectBlocks(plan), ...diffBlocks(plan)];
}
/** Returns what differs, as a table of places: nothing where Git says so already. */
function changesReport(plan) {
    return isDone(plan) ? [] : [placesTable(plan), ...effectBlocks(plan)];
}
/** Blocks of a change request: as `changeBlocks`, what let it in, and other differences from the environments before. */
function requestBlocks(plan, proof, comparisons) {
    return [placesTable(plan), ...proof, ...comparisons.flatMap(comparisonBlocks), ...diffBlocks(plan)];
}
function placesTable({ bumps }) {
    return (0,report/* table */.tp)(['place', 'before', 'after'], bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]));
}
function effectBlocks({ effect }) {
    if (effect === undefined)
        return [];
    return [(0,report/* paragraph */.FY)(`Effective: ${effect.isProven ? 'proven' : 'unproven'}, because ${effect.because}.`)];
}
function diffBlocks(plan) {
    const diffs = [...diffsOf(plan)];
    return [...(diffs.length === 0 ? [] : [(0,report/* verbatim */.Bj)(diffs.join('\n'), 'diff')]), ...warningBlocks(plan)];
}
function isDone({ bumps }) {
    return bumps.every(({ textBefore, textAfter }) => textBefore === textAfter);
}
function alreadyThere({ bumps, destination, parts }) {
    const all = [...new Set(bumps.map(({ after }) => after))];
    const states = `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`;
    return `${destination.repository.name} says ${states} already${heldIn(parts)}`;
}
/** Refused when it is carried out, unless a promotion brings it before. */
function absentBlocks({ parts }) {
    const absent = parts.flatMap(({ registry }) => (registry?.holds === false ? [registry.repository] : []));
    return absent.length === 0 ? [] : [(0,report/* paragraph */.FY)(`${absent.join(', ')} does not hold this digest yet.`)];
}
/** Sentence on the parts that the registries hold, which Git does not show. */
function heldIn(parts) {
    const answers = parts.flatMap(({ registry }) => (registry?.holds === undefined ? [] : [registry]));
    const absent = answers.filter(({ holds }) => holds === false).map(({ repository }) => repository);
    if (absent.length > 0)
        return `, and ${absent.join(', ')} does not hold it`;
    return answers.length === 0
        ? ''
        : `, and ${[...new Set(answers.map(({ repository }) => repository))].join(', ')} holds it`;
}
function warningBlocks({ warnings }) {
    return warnings.length === 0 ? [] : [(0,report/* listing */.RR)(warnings.map((warning) => `Warning: ${warning}.`))];
}
/** One diff per file, from its first bump to its last. */
function* diffsOf({ bumps }) {
    const files = new Map();
    for (const { file, textBefore, textAfter } of bumps) {
        const first = files.get(file);
        files.set(file, { before: first === undefined ? textBefore : first.before, after: textAfter });
    }
    for (const [file, { before, after }] of files) {
        if (before !== after)
            yield unifiedDiff(file, before, after);
    }
}


/***/ })

};
