export const id = 8714;
export const ids = [8714,1828];
export const modules = {

/***/ 40343:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ branchTrees)
/* harmony export */ });
/** `branchOf` returns the same object for the same branch. A branch is read when it is first asked for. */
function branchTrees(branchOf) {
    const read = new Map();
    const on = (branch) => {
        const tree = read.get(branch) ?? readTree(branch);
        read.set(branch, tree);
        return tree;
    };
    return { on, of: (environment) => on(branchOf(environment)) };
}
/** The YAML reader is loaded when there is something to read. */
async function readTree(branch) {
    const [snapshot, { searchedTree }] = await Promise.all([
        branch.snapshot(),
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(4954), __webpack_require__.e(3988)]).then(__webpack_require__.bind(__webpack_require__, 54954)),
    ]);
    return { commit: snapshot.commit, ...searchedTree(snapshot) };
}


/***/ }),

/***/ 76585:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tightened),
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61145);
/* harmony import */ var _strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);



/** Lists where `own` is weaker than `base`, for one environment. Values that cannot be compared must be equal. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: valueText(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: valueText(was), own: valueText(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
}
/**
 * Returns the gates of `base` with each section of `own` that is at least as strict.
 * `gate` and `declared` are the effective entries and those that were written, as in `Environment`.
 */
function tightened(base, own) {
    const weaker = new Set(weakenings(base.gate, own.gate).map(({ path: [name] }) => name));
    const taken = Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, { grants }]) => {
        const stands = Object.hasOwn(own.gate, name) || grants === true;
        return stands && !weaker.has(name) ? [name] : [];
    });
    return {
        ...base,
        gate: withSections(base.gate, own.gate, taken),
        declared: withSections(base.declared, own.declared, taken),
    };
}
function withSections(base, own, names) {
    const kept = Object.entries(base).filter(([name]) => !names.includes(name));
    const taken = Object.entries(own).filter(([name]) => names.includes(name));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sections of one gate or the other
    return Object.fromEntries([...kept, ...taken]);
}
function filled(value, implied) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return value === undefined || implied === undefined ? value : implied(value);
}
function weakerLeaves(was, is, stricter, section) {
    const [before, after] = [leavesOf(was), leavesOf(is)];
    const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
    return [...paths].flatMap((path) => {
        const [base, own] = [before.get(path), after.get(path)];
        const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
        // An absent section required nothing, except the values from a list of words, which may have a default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || (0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: valueText(base), own: valueText(own) }];
    });
}
/** Values by their path; a list is a value. */
function leavesOf(value) {
    const leaves = new Map();
    const visit = (inner, path) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
            if (inner !== undefined)
                leaves.set(path, inner);
            return;
        }
        for (const [key, one] of Object.entries(inner))
            visit(one, path === '' ? key : `${path}.${key}`);
    };
    visit(value, '');
    return leaves;
}
function valueText(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
}


/***/ }),

/***/ 69907:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ gitopsLocation),
/* harmony export */   OA: () => (/* binding */ gitopsBranchesOf),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   YP: () => (/* binding */ gitopsRepositoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _branch_trees_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40343);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);




/**
 * Returns the branches of a flow's GitOps repository.
 * It is the caller's choice, else the one that the flow names, else the repository that the flow file is in: its
 * `origin` when it has one, because a checkout is no source of truth. A branch that the caller chooses stands in for the
 * flow's; an environment that names one keeps it.
 */
async function gitopsBranchesOf(flow, choice, ports) {
    const options = choice.publish === undefined ? {} : { publish: choice.publish };
    const location = await gitopsLocation(flow, choice.repository, ports);
    if (choice.branch !== undefined)
        await requireOwnBranch(flow, location, choice.branch, ports.gitops);
    const opened = new Map();
    const open = (branch) => {
        const known = opened.get(branch) ?? ports.gitops.open(location, branch, options);
        opened.set(branch, known);
        return known;
    };
    const of = (environment) => open(branchOf(flow, environment, choice.branch));
    return { home: open(choice.branch ?? flow.gitops.branch), of, trees: (0,_branch_trees_js__WEBPACK_IMPORTED_MODULE_3__/* .branchTrees */ .e)(of) };
}
/** Returns the branch that holds an environment's manifests; undefined for the repository's default branch. */
function branchOf({ gitops }, environment, chosen) {
    return environment?.branch ?? chosen ?? gitops.branch;
}
/** Returns the branch of the flow itself, as `gitopsBranchesOf` opens it. */
async function gitopsRepositoryOf(flow, choice, ports) {
    return (await gitopsBranchesOf(flow, choice, ports)).home;
}
/**
 * Returns the URL or path of the GitOps repository, for Git and for the platform's API alike: a run is often in another
 * repository.
 */
async function gitopsLocation(flow, chosen, ports) {
    return chosen ?? flow.gitops.repository ?? homeOf(flow, ports);
}
async function homeOf(flow, { files, git }) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(files.resolve(flow.file));
    return (await (0,_home_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)({ cwd: directory }, git)) ?? directory;
}
/**
 * Refuses an input `branch` that leaves the branch of the flow.
 * Records and gates are about what that branch names; on another one, any writer decides what runs. @throws RefusedError
 */
async function requireOwnBranch(flow, location, named, gitops) {
    const isGuarded = flow.records !== undefined || flow.environments.some((one) => Object.keys(one.declared).length > 0);
    if (!isGuarded)
        return;
    const home = flow.source?.repository === location ? flow.source.branch : undefined;
    const trusted = flow.gitops.branch ?? home ?? (await gitops.open(location, undefined).branch());
    if (named === trusted)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'branch-left',
        where: 'the input "branch"',
        expected: `${trusted}, the branch of ${flow.file}, which declares records or gates`,
        found: named,
        fix: `leave "branch" out, or write gitops: { branch: ${named} } into the flow file of the default branch`,
    });
}


/***/ }),

/***/ 49266:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TU: () => (/* binding */ concealed),
  LS: () => (/* binding */ environmentState),
  zr: () => (/* binding */ wholeEnvironment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js
var krci_elements = __webpack_require__(54954);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/render/bumped.js





/**
 * Returns the files that manifest-bump would change for an image, with their new content: a gate judges what would be.
 * Throws RefusedError for a file that must not be edited.
 */
async function bumpedFiles(flow, environment, { application, digest, version }, tree) {
    const files = new Map();
    const current = {
        read: async (path) => files.get(path) ?? tree.read(path),
        list: (directory) => tree.list(directory),
    };
    const places = await (0,flow_places/* placesToWrite */.f)(flow, { environment, application }, (0,krci_elements.searchedTree)(tree), 'edit-anchor');
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    for (const place of places) {
        const file = await (0,manifest_file/* findFile */.q)(current, place);
        if (file === undefined)
            continue;
        const tag = version === undefined ? (place.read(file.text)?.tag ?? digestTag(digest)) : (0,tag_name/* tagOfVersion */.m)(version);
        const text = place.write(file.text, { repository, tag, digest });
        files.set(file.path, new TextEncoder().encode(text));
    }
    return files;
}
/** A tag for a place that has none, of an artifact without a version. */
function digestTag(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}

// EXTERNAL MODULE: ./lib/src/render/render.js + 6 modules
var render = __webpack_require__(25402);
// EXTERNAL MODULE: ./lib/src/render/tree.js
var tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/environment.js








/**
 * Renders an environment from its branch, or from a commit. A flow outside of a Git repository is read as it lies.
 * Throws RemoteError, RefusedError for a file that must not be edited.
 */
async function environmentState(flow, environment, choice, reach) {
    const { name, snapshot } = await snapshotOf(flow, environment, choice, reach);
    const { entering } = choice;
    const edited = entering === undefined ? new Map() : await bumpedFiles(flow, environment, entering, snapshot);
    const rendered = await (0,render/* renderEnvironment */.C)(flow, environment, await (0,tree/* sourceTree */._6)(snapshot, edited), reach.programs);
    const problems = [
        ...rendered.notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
        ...rendered.unreadable.map(({ file, line, expected, found }) => {
            return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
        }),
    ];
    if (problems.length === 0 && rendered.objects.length === 0)
        problems.push('nothing was rendered');
    const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
    const by = rendered.tools.length === 0 ? '' : `, by ${rendered.tools.join(' and ')}`;
    return { objects: rendered.objects, problems, from: `${name}${at}${by}` };
}
/** As `environmentState`, where a part is of no use. @throws EvidenceError `objects-not-rendered` */
async function wholeEnvironment(flow, environment, choice, reach) {
    const state = await environmentState(flow, environment, choice, reach);
    const [first, ...others] = state.problems;
    if (first === undefined)
        return state;
    throw new errors/* EvidenceError */.oe({
        code: 'objects-not-rendered',
        where: environment.name,
        expected: 'every object of the environment',
        found: [first, ...others].slice(0, 10).join('; '),
        fix: 'repair what is missing',
    });
}
async function snapshotOf(flow, environment, choice, reach) {
    const isPlain = choice.repository === undefined &&
        flow.gitops.repository === undefined &&
        (await (0,home/* homeOfFlow */.D2)(flow.file, reach)) === undefined;
    if (isPlain) {
        const plain = reach.gitops.directory((0,external_node_path_.dirname)(reach.files.resolve(flow.file)));
        return { name: plain.name, snapshot: await plain.snapshot() };
    }
    if (choice.commit !== undefined) {
        const location = await (0,repository/* gitopsLocation */.Cj)(flow, choice.repository, reach);
        return { name: location, snapshot: await reach.gitops.at(location, choice.commit) };
    }
    const branch = (await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, reach)).of(environment);
    return { name: branch.name, snapshot: await branch.snapshot() };
}
/** Conceals texts by a hash under a key that no one else has and that ends with the process. */
function concealed() {
    const key = (0,external_node_crypto_.randomBytes)(32);
    return (text) => `hidden:${(0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 31828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgedFlow),
/* harmony export */   b: () => (/* binding */ isProtected),
/* harmony export */   flowOf: () => (/* binding */ flowOf),
/* harmony export */   requiredFlow: () => (/* binding */ requiredFlow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76585);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60816);





/**
 * Loads the flow that judges, for every step.
 * In a job of a platform it is the file of the default branch (or of a protected one), whatever was dispatched or
 * checked out: who may push any branch does not decide what production requires. The file of the working directory adds
 * stricter gates alone. On a laptop, and where no repository is known, the file of the working directory is used; such
 * a flow has no `source`.
 *
 * @throws UsageError for a file that is missing or wrong; RefusedError `policy-unproven` where the trusted branch has
 * none; RemoteError where it cannot be read
 */
async function judgedFlow(inputs, reach) {
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j7)(inputs.flow, reach.files);
    if (local === undefined)
        return undefined;
    const home = await trustedHome(local, inputs, reach);
    const found = home && (await trustedFlow(home, local, inputs, reach));
    return { flow: found === undefined ? local : withStricter(found, local), local };
}
/** As `judgedFlow`, for steps that need the flow alone. */
async function flowOf(inputs, reach) {
    return (await judgedFlow(inputs, reach))?.flow;
}
/** As `flowOf`, for steps that cannot do without one. */
async function requiredFlow(inputs, reach, step) {
    const flow = await flowOf(inputs, reach);
    if (flow === undefined)
        throw (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFlow */ .L2)(reach.files, step);
    return flow;
}
async function trustedHome(local, inputs, reach) {
    const onPlatform = reach.platform.kind !== 'local';
    if (!onPlatform && inputs.repository === undefined)
        return undefined;
    const home = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOfFlow */ .D2)(local.file, reach);
    const path = home?.path ?? pathBelow(local.file);
    const origin = onPlatform && home !== undefined ? await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)(home, reach.git) : undefined;
    const repository = origin ?? inputs.repository;
    return repository === undefined ? undefined : { repository, path, isCheckout: origin !== undefined };
}
/** Returns the path from the root of a repository that the working directory stands for. */
function pathBelow(file) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
    return path.startsWith('/') || path.startsWith('..') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file) : path;
}
/** Reads the flow of the trusted branch; undefined where the repository of an input has no such file. */
async function trustedFlow(home, local, { branch }, reach) {
    const main = await flowAt(home, undefined, local, reach);
    if (main !== undefined) {
        const named = main.gitops.branch;
        const isOther = named !== undefined && named !== main.source?.branch && main.gitops.repository === undefined;
        return isOther ? ((await protectedFlow(home, named, local, reach)) ?? main) : main;
    }
    const named = branch ?? local.gitops.branch ?? reach.platform.run.targetBranch;
    const found = named === undefined ? undefined : await protectedFlow(home, named, local, reach);
    if (found !== undefined || !home.isCheckout)
        return found;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'policy-unproven',
        where: local.file,
        expected: `the flow file on the default branch of ${home.repository}, or on a protected one that "branch" names`,
        found: `no ${home.path} there`,
        fix: 'merge it on its own first',
    });
}
/** Reads the flow of a branch that the platform protects. */
async function protectedFlow(home, branch, local, reach) {
    return (await isProtected(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .Wc)(bytes, local.file);
    return { ...flow, source: sourceOf(repository, await opened.branch(), path, bytes, snapshot) };
}
function sourceOf(repository, branch, path, bytes, snapshot) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return {
        repository,
        branch,
        commit: snapshot.commit,
        path,
        bytes,
        read: async (name) => snapshot.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name)),
    };
}
/** Adds what the working directory's file requires more; a value that cannot be compared is the trusted one. */
function withStricter(trusted, local) {
    const environments = trusted.environments.map((environment) => {
        const proposed = local.environments.find(({ name }) => name === environment.name);
        return proposed === undefined ? environment : (0,_flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__/* .tightened */ .F)(environment, proposed);
    });
    return { ...trusted, environments };
}


/***/ }),

/***/ 88714:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./lib/src/steps/render/declaration.js
var declaration = __webpack_require__(96723);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/render/environment.js + 1 modules
var render_environment = __webpack_require__(49266);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/render/plan.js








/** Renders the environment; nothing is written yet. @throws EvidenceError where a part is missing */
async function plan(inputs, ports) {
    if (inputs['with-secrets'] && ports.platform.kind !== 'local') {
        throw new errors/* RefusedError */.fk({
            code: 'secrets-in-ci',
            where: 'with-secrets',
            expected: 'a terminal, whose files nobody keeps',
            found: 'a job, whose files and logs others can read',
            fix: 'leave it out: the values of Secrets are replaced by hashes that can be compared',
        });
    }
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'render');
    const environment = (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const { repository, branch, commit } = inputs;
    const { objects, from } = await (0,render_environment/* wholeEnvironment */.zr)(flow, environment, { repository, branch, commit }, ports);
    const conceal = inputs['with-secrets'] ? undefined : (0,render_environment/* concealed */.TU)();
    return { environment: environment.name, from, out: inputs.out, written: filesOf(objects, inputs.out, conceal) };
}
function describe({ environment, from, out, written }) {
    return [
        (0,report/* heading */.R_)(`render: ${environment}`),
        (0,report/* paragraph */.FY)(`${written.length} ${written.length === 1 ? 'object' : 'objects'} of ${from}, to ${out}.`),
        (0,report/* table */.tp)(['Object', 'File'], written.map(({ object, path }) => [object, path])),
    ];
}
function filesOf(objects, out, conceal) {
    const taken = new Set();
    return objects.map((object) => {
        const name = [object.kind, object.namespace, object.name]
            .filter((part) => part !== '')
            .join('-')
            .toLowerCase()
            .replaceAll(/[^a-z0-9.-]/g, '_')
            .slice(0, 200);
        let path = `${out}/${name}.yaml`;
        for (let count = 2; taken.has(path); count += 1)
            path = `${out}/${name}-${count}.yaml`;
        taken.add(path);
        return { path, object: (0,model/* nameOf */.V)(object), text: (0,js_yaml/* dump */.Bh)(conceal === undefined ? object.body : plan_hidden(object, conceal)) };
    });
}
/** The object with its secret values concealed. */
function plan_hidden({ body, kind, group }, conceal) {
    if (kind !== 'Secret' || group !== '')
        return body;
    const parts = ['data', 'stringData'].flatMap((key) => {
        const values = body[key];
        if (!(0,json_path/* isRecord */.u4)(values))
            return [];
        return [[key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, conceal(String(value))]))]];
    });
    return { ...body, ...Object.fromEntries(parts) };
}

;// CONCATENATED MODULE: ./lib/src/steps/render/execute.js

/** Writes a file for each object. */
async function execute(plan, { files }) {
    for (const { path, text } of plan.written)
        await files.write(path, new TextEncoder().encode(text));
    const { environment, from, out, written } = plan;
    return {
        changed: written.length > 0,
        headline: `${written.length} ${written.length === 1 ? 'object' : 'objects'} of ${environment} in ${out}`,
        outputs: { objects: String(written.length) },
        data: { environment, from, objects: written.map(({ object, path }) => ({ object, file: path })) },
        report: describe(plan),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/render/render.js



const render = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
