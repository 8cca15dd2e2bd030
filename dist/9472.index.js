export const id = 9472;
export const ids = [9472,1828];
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
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37103);
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
    return (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .findPlaces */ .C)(tree, application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), anchors);
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

/***/ 37103:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ findPlaces),
  layouts: () => (/* binding */ layouts)
});

// UNUSED EXPORTS: placesOf

// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/file.js


/** One file and the path in it, such as `image.tag` or `spec.containers[name=app].image`. */
const file = {
    name: 'file',
    schema: {
        additionalProperties: false,
        required: ['file', 'path'],
        properties: {
            layout: { const: 'file', description: 'One place in one file' },
            file: { type: 'string', minLength: 1, description: 'The file that names the image' },
            path: {
                type: 'string',
                minLength: 1,
                description: 'The path in it, such as image.tag or elements[stage={environment},codebase={application}]',
            },
        },
    },
    documentation: {
        example: '{ layout: file, file: "{environment}/values.yaml", path: cart.image }',
        changes: 'one place in one file, whatever form it has',
    },
    places(location, names, anchors) {
        return [(0,path_place/* fileAndPath */.p)((0,paths/* placed */.GS)(location.file, names), (0,paths/* expand */.fT)(location.path, names), anchors, names)];
    },
};

// EXTERNAL MODULE: ./lib/src/manifests/forms/values.js
var values = __webpack_require__(5641);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js
var krci_elements = __webpack_require__(54954);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/krci.js





/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
const krci = {
    name: 'krci',
    schema: {
        additionalProperties: false,
        properties: {
            layout: {
                const: 'krci',
                description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
            },
            applicationset: {
                type: 'string',
                pattern: '^(none|cluster|.+[.](ya?ml|json))$',
                description: 'The file of the ApplicationSet whose element hands the image to Helm; cluster: it is not in Git; none: the values file counts; found by itself in push environments when absent',
            },
        },
    },
    documentation: {
        example: '{ layout: krci }',
        changes: '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing, a file where `<flow>` holds others or with `create: true`. Where an ApplicationSet or Application of Argo CD in Git hands Helm the image, its element or parameters, and the image of a values file that names one',
    },
    places(location, names, anchors) {
        return [valuesPlace(location, names, anchors)];
    },
    async find(location, names, anchors, tree) {
        const values = valuesPlace(location, names, anchors);
        const { applicationset: set } = location;
        const file = set === undefined || set === 'cluster' || set === 'none' ? undefined : (0,paths/* placed */.GS)(set, names);
        if (set === 'none' || (names.isPush !== true && file === undefined))
            return [values];
        const manifests = await tree.argoManifests(file);
        const element = (0,krci_elements.requireOne)(names, (0,krci_elements.handedImages)(manifests, names, values.file, anchors));
        if (element !== undefined)
            return [element, ...(await copiesOf(values, tree))];
        if (file !== undefined)
            throw noElement(file, names);
        const { unsearched } = manifests;
        if (unsearched === undefined)
            return [values];
        return [{ ...values, effect: () => ({ isProven: false, because: unsearched }) }];
    },
};
function valuesPlace({ applicationset }, names, anchors) {
    const { flow, environment, application } = names;
    const directory = (0,paths/* placed */.GS)(`${flow}/${environment}`, names);
    const file = `${directory}/${application}-values.yaml`;
    return {
        ...(0,values/* helmValues */.ld)(file, 'image', anchors),
        creation: { directory, siblings: { directory: (0,paths/* placed */.GS)(flow, names), name: /-values\.yaml$/ } },
        ...(applicationset === 'cluster' && names.isPush === true && { overruledBy: 'an ApplicationSet of KubeRocketCI' }),
    };
}
/** A values file that names an image says what runs, too, once nothing is handed to Helm any more. */
async function copiesOf(values, tree) {
    const image = await (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await tree.read(values.file);
        return bytes === undefined ? undefined : values.read((0,base_text/* textOf */.b6)(bytes, values.file));
    });
    if (image?.tag === undefined && image?.digest === undefined)
        return [];
    const { creation: _, ...place } = values;
    return [{ ...place, isCopy: true }];
}
function noElement(file, { flow, environment, application }) {
    return new errors/* RefusedError */.fk({
        code: 'path-not-found',
        where: file,
        expected: `an element with stage ${environment} and codebase ${application} in an ApplicationSet of ${flow} that hands imageTag on`,
        found: 'none',
        fix: 'correct "applicationset" of the layout krci in the flow file',
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/effect.js
var effect = __webpack_require__(37866);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/kustomize.js









const kustomize_images = { segments: [{ key: 'images' }] };
/** The entry of a kustomization's `images` for the application's image. */
const kustomize = {
    name: 'kustomize',
    schema: {
        additionalProperties: false,
        required: ['directory'],
        properties: {
            layout: { const: 'kustomize', description: 'The images of a kustomization' },
            directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
            image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
        },
    },
    documentation: {
        example: '{ layout: kustomize, directory: apps/{application}/{environment} }',
        changes: "the entry of `images` for the application's image (or `image:`); adds one that is missing",
    },
    places(location, names, anchors) {
        const directory = (0,paths/* placed */.GS)(location.directory, names);
        const files = kustomize_paths/* kustomizations */.r_.map((name) => (directory === '' ? name : `${directory}/${name}`));
        const [file = '', ...alternatives] = files;
        const image = location.image ?? names.image;
        return [{ ...imagesEntry(file, image, anchors), alternatives, aliases: [image] }];
    },
};
/**
 * Returns the entry of a kustomization's `images` for one image name. Kustomize takes newName, newTag and digest in any
 * combination; with both tag and digest it writes `name:tag@digest`, so both are kept. An entry that is absent is
 * added.
 */
function imagesEntry(file, image, anchors) {
    return (0,place/* place */.i)(file, `images[name=${image}] of ${file}`, {
        read: (stream) => read(stream, image),
        changes: (stream, wanted) => changes(stream, image, wanted, anchors),
        effect: () => ({ ...effect/* entryEffect */.QC, subject: { at: 'entry', name: image } }),
    });
}
function read(stream, image) {
    const entry = entryOf(stream, image, 'edit-anchor');
    return entry === undefined ? undefined : (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(entry.document, entry.map));
}
function changes(stream, image, wanted, anchors) {
    if (stream.documents.length === 0)
        throw notAKustomization(stream);
    const entry = entryOf(stream, image, anchors);
    if (entry === undefined)
        return [addition(stream, image, wanted, anchors)];
    const { path } = entry;
    return kustomize_entry/* kustomizeEntry */.yg.changes({ stream, path, at: (0,locate/* locate */.x)(stream, path, anchors) }, wanted, anchors);
}
function addition(stream, image, wanted, anchors) {
    const data = { name: image, ...(0,kustomize_entry/* entryValues */.ZK)(image, wanted) };
    const at = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if ((0,dist/* isSeq */.oP)(at.node))
        return { kind: 'item', list: at.node, data };
    if ((0,nodes/* isEmpty */.Im)(at.node))
        return { kind: 'fill', at, data: [data] };
    if (!(0,dist/* isMap */.jh)(at.stop))
        throw notAKustomization(stream);
    return { kind: 'keys', map: at.stop, entries: { images: [data] }, after: undefined };
}
function entryOf(stream, image, anchors) {
    if (stream.documents.length === 0)
        return undefined;
    const { document, node: list } = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if (!(0,dist/* isSeq */.oP)(list))
        return undefined;
    const found = [];
    for (const [index, map] of list.items.entries()) {
        if (!(0,dist/* isMap */.jh)(map) || (0,nodes/* stringAt */.bX)(map, 'name') !== image)
            continue;
        found.push({ document, map, path: { segments: [...kustomize_images.segments, { index }] } });
    }
    if (found.length <= 1)
        return found[0];
    throw new errors/* RefusedError */.fk({
        code: 'ambiguous-image',
        where: stream.file,
        expected: `one entry for the image ${image}`,
        found: `${found.length}, of which the first one counts`,
        fix: 'remove the others',
    });
}
function notAKustomization(stream) {
    return new errors/* RefusedError */.fk({
        code: 'not-a-kustomization',
        where: stream.file,
        expected: 'a kustomization with a list of images',
        found: 'none',
        fix: 'correct the directory',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/layouts/layouts.js



/**
 * Every manifest layout. The flow file's schema, its types, its messages and the documentation derive from this list: a new
 * layout is one file and one line here.
 */
const layouts = [krci, kustomize, file];
/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
function placesOf(location, names, anchors = 'refuse') {
    return layoutOf(location).places(location, names, anchors);
}
/**
 * As `placesOf`, where the files of the tree have a say. Throws RefusedError where they leave open which place counts,
 * RemoteError.
 */
async function findPlaces(tree, location, names, anchors = 'refuse') {
    const layout = layoutOf(location);
    return layout.find?.(location, names, anchors, tree) ?? layout.places(location, names, anchors);
}
function layoutOf(location) {
    for (const layout of layouts)
        if (isOf(layout, location))
            return layout;
    throw new TypeError('the schema of the flow file takes the layouts of the table alone');
}
/** Narrows a layout to the one that takes a location. */
function isOf(layout, location) {
    return layout.name === location.layout;
}


/***/ }),

/***/ 25923:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${path}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}
/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
function placed(path, names) {
    return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}
/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'path-outside',
        where: JSON.stringify(path),
        expected: 'a path within the GitOps repository, with "/" between its parts',
        found: 'another',
    });
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
}


/***/ }),

/***/ 38922:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; lower parts count as missing. */
const maxLevels = 8;
const maxReads = 8;
/**
 * Checks whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it
 * should hold itself. A digest that resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are checked for existence, not read.
 * @throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < maxLevels; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, maxReads, (manifest) => inspect(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function inspect(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, maxReads, (blob) => repository.hasBlob(blob));
    return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}
function unseen(descriptors, seen) {
    return descriptors.filter(({ digest }) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        return true;
    });
}


/***/ }),

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        throw malformed(subject, 'is not JSON');
    }
    throw malformed(subject, 'is not a JSON object');
}
function descriptors(value, subject) {
    if (!Array.isArray(value))
        throw malformed(subject, 'has no list of layers or manifests');
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        throw malformed(subject, 'has a descriptor that is not an object');
    const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw malformed(subject, `names the digest ${describe(digest)}`);
    if (typeof mediaType !== 'string')
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} no media type`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} the size ${describe(size)}`);
    }
    return {
        mediaType,
        digest,
        size,
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers = new Set([
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);
function isManifestType(mediaType) {
    return manifestTypes.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === ociIndex || mediaType === dockerIndex;
}
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 89472:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drVerify: () => (/* binding */ drVerify)
});

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var declaration = __webpack_require__(23761);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/copy/completeness.js
var completeness = __webpack_require__(38922);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/checks.js




/** Checks that the image of an environment is in its registry, whole: manifest, children, configuration and layers. */
async function checkImage(deployed, ports) {
    return checkRegistry('image', deployed, deployed.environment.registry, ports);
}
/** Checks the same in the replica that the flow declares, so that losing the registry does not lose the image. */
async function checkReplica(deployed, plan, ports) {
    const { replica } = plan.flow.recovery;
    if (replica !== undefined)
        return checkRegistry('replica', deployed, replica, ports);
    return {
        check: 'replica',
        subject: subjectOf(deployed),
        verdict: 'UNPROVEN',
        because: 'the flow declares no replica registry; name one in recovery.replica',
    };
}
/** Checks that each branch of the mirror is at the verified commit: the deployed state can be read from there. */
async function checkMirror({ branches, flow }, ports) {
    const { mirror } = flow.recovery;
    if (mirror !== undefined)
        return Promise.all(branches.map((branch) => checkMirrored(branch, branches, mirror, ports)));
    const because = 'the flow declares no mirror of the GitOps repository; name one in recovery.mirror';
    return [{ check: 'mirror', subject: 'GitOps repository', verdict: 'UNPROVEN', because }];
}
async function checkMirrored(deployed, all, mirror, ports) {
    const which = all.length === 1 ? '' : `, ${deployed.branch ?? 'default branch'}`;
    const finding = { check: 'mirror', subject: `GitOps repository${which}` };
    return unprovenOnSilence(finding, async () => {
        const repository = ports.gitops.open(mirror, deployed.branch);
        const { commit } = await repository.snapshot();
        if (commit !== undefined && commit === deployed.commit) {
            return { ...finding, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
        }
        const because = `${repository.name} is at ${commit?.slice(0, 12) ?? 'no commit'}, deployed is ${deployed.commit?.slice(0, 12) ?? 'no commit'}; update the mirror`;
        return { ...finding, verdict: 'FAIL', because };
    });
}
async function checkRegistry(check, deployed, registry, ports) {
    const subject = subjectOf(deployed);
    const digest = deployed.named.digest;
    if (deployed.unreadable !== undefined)
        return { check, subject, verdict: 'UNPROVEN', because: deployed.unreadable };
    if (digest === undefined) {
        const because = `${deployed.place} names the tag ${deployed.named.tag ?? '(none)'} and no digest, and a tag can move; run manifest-bump`;
        return { check, subject, verdict: 'UNPROVEN', because };
    }
    return unprovenOnSilence({ check, subject, digest }, () => checkDigest(check, subject, digest, registry, deployed.image, ports));
}
async function checkDigest(check, subject, digest, registry, image, ports) {
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(registry, image));
    const { missing, pieces } = await (0,completeness/* completeness */.P)(repository, digest);
    const finding = { check, subject, digest };
    const [first] = missing;
    if (first === undefined) {
        return {
            ...finding,
            verdict: 'PASS',
            because: `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)} whole (${pieces} pieces)`,
        };
    }
    const because = first.digest === digest
        ? `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}; copy it there before it is needed`
        : `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${(0,registry_digest/* shortDigest */.VK)(first.digest)}); copy it there again`;
    return { ...finding, verdict: 'FAIL', because };
}
/** Turns silence into UNPROVEN: a remote that does not answer proves nothing either way. */
async function unprovenOnSilence(finding, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { ...finding, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}
function subjectOf({ application, environment }) {
    return `${application} in ${environment.name}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/finding.js
/** Whether a finding stops the verification from passing. */
function isFatal(finding, required) {
    return finding.verdict === 'FAIL' || (finding.verdict === 'UNPROVEN' && required.has(finding.check));
}
function countsByVerdict(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/report.js


function describe(plan) {
    return [
        (0,report/* heading */.R_)('dr-verify: plan'),
        (0,report/* paragraph */.FY)(`${headsOf(plan)} names ${report_images(plan.deployed.length)}.`),
        (0,report/* table */.tp)(['environment', 'application', 'digest', 'registry'], plan.deployed.map((deployed) => [
            deployed.environment.name,
            deployed.application,
            digestOf(deployed),
            deployed.environment.registry,
        ])),
        ...absentBlocks(plan),
    ];
}
function findingsReport(findings, plan) {
    return [
        (0,report/* heading */.R_)('dr-verify'),
        (0,report/* paragraph */.FY)(`${headsOf(plan)}; required: ${plan.required.join(', ')}.`),
        (0,report/* table */.tp)(['verdict', 'check', 'subject', 'because'], findings.map(({ verdict, check, subject, because }) => [verdict, check, subject, because])),
        ...absentBlocks(plan),
    ];
}
/** Names the branches that were read. */
function branchNames({ branches }) {
    return branches.map(({ repository }) => repository).join(', ');
}
function headsOf({ branches }) {
    return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}
function absentBlocks({ absent }) {
    if (absent.length === 0)
        return [];
    return [(0,report/* paragraph */.FY)('Not deployed, as Git names no image for them:'), (0,report/* listing */.RR)(absent)];
}
function digestOf({ named, unreadable }) {
    if (unreadable !== undefined)
        return 'unreadable';
    return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : (0,registry_digest/* shortDigest */.VK)(named.digest);
}
function report_images(count) {
    return count === 1 ? 'one image' : `${count} images`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js





/** Checks asked of registries at the same time. */
const maxConcurrentChecks = 8;
async function execute(plan, ports) {
    const findings = [...(await checkDeployed(plan, ports)), ...(await checkMirror(plan, ports))];
    const fatal = fatalOf(findings, plan);
    const counts = countsByVerdict(findings);
    const summary = `${counts.PASS} passed, ${counts.FAIL} failed, ${counts.UNPROVEN} unproven`;
    const outputs = {
        verdict: fatal.length === 0 ? 'pass' : 'fail',
        commit: plan.branches[0]?.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
    const outcome = {
        changed: false,
        headline: headlineOf(plan, fatal.length === 0, summary),
        outputs,
        data: {
            verdict: outputs.verdict,
            commit: outputs.commit,
            ...(plan.branches.length > 1 && { branches: plan.branches }),
            required: plan.required,
            findings,
            absent: plan.absent,
            notLookedAt,
        },
        report: findingsReport(findings, plan),
    };
    const [first] = fatal;
    if (first === undefined)
        return outcome;
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more)` : '';
    const failure = new errors/* RefusedError */.fk({
        code: 'not-recoverable',
        where: `${first.check} of ${first.subject}`,
        found: `${first.verdict}: ${first.because}${more}`,
    });
    return { ...outcome, failure };
}
/** Headline that claims the checks and no more: a restore needs more than images and manifests. */
function headlineOf({ required }, isProven, summary) {
    const checks = required.length === 0 ? 'nothing is required' : required.join(', ');
    return `${isProven ? 'proven' : 'not proven'}: ${checks} (${summary}); not looked at: ${notLookedAt.join(', ')}`;
}
/** Further needs of a restore, which no check of this step looks at. */
const notLookedAt = ['secrets', 'volumes and databases', 'other objects of the cluster'];
async function checkDeployed(plan, ports) {
    if (plan.deployed.length === 0)
        return [nothingDeployed(plan)];
    const checks = plan.deployed.flatMap((deployed) => [
        () => checkImage(deployed, ports),
        () => checkReplica(deployed, plan, ports),
    ]);
    return (0,concurrency/* mapBounded */.y)(checks, maxConcurrentChecks, (check) => check());
}
/** A verification that looked at nothing has verified nothing. */
function nothingDeployed(plan) {
    return {
        check: 'image',
        subject: plan.environments.map(({ name }) => name).join(', '),
        verdict: 'FAIL',
        because: `${branchNames(plan)} names no image for any application here; check the manifests' layout in ${plan.flow.file}`,
    };
}
function fatalOf(findings, plan) {
    const required = new Set(plan.required);
    const fatal = findings.filter((finding) => isFatal(finding, required));
    // Disproven findings come before unproven ones.
    return fatal.toSorted((a, b) => Number(b.verdict === 'FAIL') - Number(a.verdict === 'FAIL'));
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






const everything = ['image', 'replica', 'mirror'];
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, inputs, ports);
    const opened = new Map([undefined, ...environments].map((one) => [(0,repository/* branchOf */.W0)(flow, one, inputs.branch), one]));
    const branches = [];
    for (const [branch, environment] of opened) {
        const repository = environment === undefined ? gitops.home : gitops.of(environment);
        const { commit } = await gitops.trees.on(repository);
        branches.push({ repository: repository.name, branch, commit });
    }
    const found = await readDeployed(flow, environments, gitops.trees);
    return {
        branches,
        flow,
        environments,
        ...found,
        required: requiredBy(inputs.required, flow),
    };
}
/** Checks that the caller asks for, else those of the flow, else all: closed unless opened. */
function requiredBy(asked, flow) {
    if (asked.length > 0)
        return everything.filter((check) => asked.includes(check));
    return flow.recovery.required ?? everything;
}
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

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/dr-verify.js




const drVerify = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


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


/***/ })

};
