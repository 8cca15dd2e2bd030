export const id = 9266;
export const ids = [9266];
export const modules = {

/***/ 72348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $C: () => (/* binding */ handedImages),
  y4: () => (/* binding */ readsValues),
  mc: () => (/* binding */ requireOne),
  searchedTree: () => (/* binding */ searchedTree)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/forms/generator-element.js
var generator_element = __webpack_require__(57687);
// EXTERNAL MODULE: ./lib/src/manifests/forms/parameters.js
var parameters = __webpack_require__(28243);
// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/argo-search.js

/**
 * Directories that are looked into. A directory of values files is as large as what it holds, and a repository of
 * 100,000 files has a thousand of them: all would be as much as a sparse clone fetches.
 */
const maxDirectories = 256;
/** Names of directories in which objects of Argo CD usually lie. */
const usual = /argo|appset|^app(?:lication)?s?$|application-?sets?|cluster|^env(?:ironment)?s?$|bootstrap|platform|gitops|deploy|^sets?$|infra|^root$|flux|project|system|management|k8s|kube|manifests|config/i;
/** Names of stages, besides those of the flow. */
const stages = /^(?:dev|develop|development|int|integration|test|testing|sit|qa|uat|stag(?:e|ing)|pre-?prod|prod|production|perf|performance|sandbox|demo|dr)$/;
/**
 * Chooses the directories in which an application's objects of Argo CD may lie: those of usual names first, then the
 * nearest to the root. Directories of stages that hold the values files of other environments and flows are left alone.
 */
function argoSearch(names) {
    const own = (0,paths/* placed */.GS)(names.flow, names);
    const root = own.split('/').slice(0, -1).join('/');
    const others = new Set((names.environments ?? []).filter((name) => name !== names.environment));
    const isStage = (path) => stages.test(last(path)) || names.environments?.includes(last(path)) === true;
    let [room, leftOut] = [maxDirectories, 0];
    const into = (directories, files) => {
        const holders = new Set(files.filter(isManifest).map(parentOf));
        const mixed = new Set(directories.filter((path) => !isStage(path)).map(parentOf));
        const isFlow = (parent) => parent !== '' &&
            parentOf(parent) === root &&
            !usual.test(last(parent)) &&
            !holders.has(parent) &&
            !mixed.has(parent);
        const open = directories.filter((path) => {
            const parent = parentOf(path);
            return parent === own ? !others.has(last(path)) : !isFlow(parent);
        });
        const [likely, rest] = [open.filter(isUsual), open.filter((path) => !isUsual(path))];
        const chosen = [...likely, ...rest].slice(0, room);
        leftOut += open.length - chosen.length;
        room -= chosen.length;
        return chosen;
    };
    return { into, leftOut: () => leftOut };
}
/** A path that Git takes and no reader does names no manifest. */
function isManifest(path) {
    return /\.(?:ya?ml|json)$/.test(path) && !/-values\.ya?ml$/.test(path) && !/[\\\p{Cc}]/u.test(path);
}
/** Whether a directory, or one above it, has a usual name. */
function isUsual(path) {
    return path.split('/').some((part) => usual.test(part));
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function last(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/selectors.js
var selectors = __webpack_require__(68797);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var stream = __webpack_require__(96219);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/krci-elements.js











/** Files that are searched for the ApplicationSet: all but values files, of which a large repository has most. */
const maxSearched = 500;
const maxBytes = 1024 * 1024;
const maxDepth = 40;
/** Makes a tree that many places can be looked for in: files are read and parsed once. */
function searchedTree(tree) {
    const streams = new Map();
    const stream = (path) => {
        const known = streams.get(path) ?? readStream(tree, path);
        streams.set(path, known);
        return known;
    };
    const searched = new Map();
    return {
        read: (path) => tree.read(path),
        list: (directory, into) => tree.list(directory, into),
        argoManifests: (place) => {
            const key = typeof place === 'string' ? place : JSON.stringify([place.flow, place.environment, place.root]);
            const known = searched.get(key) ?? readManifests(tree, place, stream);
            searched.set(key, known);
            return known;
        },
    };
}
async function readManifests(tree, place, stream) {
    if (typeof place === 'string')
        return { streams: [await stream(place)].flatMap((one) => one ?? []) };
    const { into, leftOut } = argoSearch(place);
    const files = (await tree.list('', into)).filter(isManifest);
    if (files.length > maxSearched)
        return {
            streams: [],
            unsearched: `the repository holds ${files.length} manifests besides values files, too many to look for an ApplicationSet in`,
        };
    const streams = await (0,concurrency/* mapBounded */.y)(files, maxSearched, stream);
    const found = streams.flatMap((one) => one ?? []);
    if (leftOut() === 0)
        return { streams: found };
    return { streams: found, unsearched: `${leftOut()} directories were not looked into for an ApplicationSet` };
}
function readStream(tree, path) {
    return (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await tree.read(path);
        if (bytes === undefined || bytes.length > maxBytes)
            return undefined;
        const text = (0,base_text/* textOf */.b6)(bytes, path);
        return namesImages(text) ? (0,stream.openStream)(text, path) : undefined;
    });
}
/** Whether it is worth parsing a file: it may hand Helm an image, or name the values files that count. */
function namesImages(text) {
    return /Application|HelmRelease/.test(text) && /imageTag|image\.tag|valueFiles|valuesFiles/i.test(text);
}
/**
 * Returns the places where an Argo CD object hands Helm an application's image as parameters, which win over every
 * values file: the list element of its stage and codebase in the flow's ApplicationSet, as KubeRocketCI writes it, or
 * the parameters of its Application. `values` is the path of the application's values file.
 */
function handedImages({ streams }, names, values, anchors) {
    return streams.flatMap((stream) => stream.documents.flatMap((document, index) => pathsIn(stream, document, names, values).map((segments) => {
        const selector = (0,selectors/* documentSelector */.DX)(stream, document, index);
        const path = selector === undefined ? { segments } : { document: selector, segments };
        return (0,path_place/* pathPlace */.P)(stream.file, path, anchors, names);
    })));
}
/** Throws RefusedError where several places hand an image: which one runs cannot be told. */
function requireOne(names, places) {
    const [only] = places;
    if (places.length <= 1)
        return only;
    throw new errors/* RefusedError */.fk({
        code: 'ambiguous-image',
        where: `${names.application} in ${names.environment}`,
        expected: 'one ApplicationSet or Application of Argo CD that hands Helm its image',
        found: places
            .slice(0, 3)
            .map(({ name }) => name)
            .join(' and '),
        fix: 'name the file that counts as "applicationset" of the layout krci in the flow file',
    });
}
function pathsIn(stream, document, names, values) {
    const { contents } = document;
    const kind = (0,nodes/* stringAt */.bX)(contents, 'kind');
    if (kind === 'ApplicationSet' && isSetOf(stream, document, names))
        return [...listsAt(contents, [])].filter(([path]) => isElements(path)).flatMap((list) => elementsOf(list, names));
    if (kind !== 'Application')
        return [];
    const all = [...listsAt(contents, [])].filter(([, list]) => (0,parameters/* isParameters */.Ju)(list) && (0,parameters/* prefixesIn */.Y8)(list).includes('image'));
    return isApplicationOf(contents, names, values) ? all.map(([path]) => path) : [];
}
/**
 * Whether an object of the tree deploys an application from its values file without handing Helm an image of its own:
 * the ApplicationSet of the flow, or an Application or HelmRelease that names the file. Where one does, the file counts.
 */
function readsValues({ streams }, names, values) {
    return streams.some((stream) => stream.documents.some((document) => {
        const { contents } = document;
        const kind = (0,nodes/* stringAt */.bX)(contents, 'kind');
        if (kind === 'ApplicationSet') {
            const text = ownText(stream, document);
            return readsFlow(text, names) && !/image[.]?tag/i.test(text);
        }
        if (kind !== 'Application' && kind !== 'HelmRelease')
            return false;
        const lists = [...listsAt(contents, [])].map(([, list]) => list);
        return (namesFile(contents, values) && !lists.some((list) => (0,parameters/* isParameters */.Ju)(list) && (0,parameters/* prefixesIn */.Y8)(list).includes('image')));
    }));
}
/**
 * Whether an ApplicationSet is the flow's and hands the image on. KubeRocketCI names it after the flow; where a team
 * has one for each environment, its template names the flow.
 */
function isSetOf(stream, document, names) {
    const text = ownText(stream, document);
    if (!/\{\{[^{}]*imageTag/.test(text))
        return false;
    if ((0,selectors/* nameOf */.Vb)(document.contents) === names.flow || readsFlow(text, names))
        return true;
    return new RegExp(`app\\.edp\\.epam\\.com/pipeline["']?: *["']?${names.flow}\\b`).test(text);
}
function ownText({ text }, { contents }) {
    const [start, end] = (0,nodes/* rangeOf */.be)(contents);
    return text.slice(start, end);
}
/** Whether an ApplicationSet hands Helm the values files of a flow. */
function readsFlow(text, { flow }) {
    return text.includes(`$values/${flow}/`);
}
function isElements(path) {
    const [list, elements] = path.slice(-2).map((segment) => ('key' in segment ? segment.key : undefined));
    return list === 'list' && elements === 'elements';
}
function elementsOf([path, list], { environment, application }) {
    const segments = (0,selectors/* itemSegments */.Ws)(list);
    return list.items.flatMap((item, index) => {
        if (!(0,dist/* isMap */.jh)(item) || !(0,generator_element/* isElement */.vq)(item))
            return [];
        if ((0,nodes/* stringAt */.bX)(item, 'stage') !== environment || (0,nodes/* stringAt */.bX)(item, 'codebase') !== application)
            return [];
        return [[...path, segments[index] ?? { index }]];
    });
}
/** Whether an Application is named as KubeRocketCI names it, or reads the application's values file. */
function isApplicationOf(contents, names, values) {
    const { flow, environment, application } = names;
    return (0,selectors/* nameOf */.Vb)(contents) === `${flow}-${environment}-${application}` || namesFile(contents, values);
}
/** Whether Argo CD or Flux hands a chart the values file. */
function namesFile(contents, values) {
    return [...listsAt(contents, [])].some(([path, list]) => {
        const key = keyOf(path.at(-1));
        if (key !== 'valueFiles' && key !== 'valuesFiles')
            return false;
        return list.items.some((item) => `/${(0,nodes/* stringOf */.Je)(item) ?? ''}`.endsWith(`/${values}`));
    });
}
function keyOf(segment) {
    return segment !== undefined && 'key' in segment ? segment.key : undefined;
}
/** Every list below a node that is no item of another but of mappings, and the way to it. */
function* listsAt(node, path) {
    if (path.length > maxDepth)
        return;
    if ((0,dist/* isSeq */.oP)(node)) {
        yield [path, node];
        const segments = (0,selectors/* itemSegments */.Ws)(node);
        for (const [index, item] of node.items.entries())
            yield* listsAt(item, [...path, segments[index] ?? { index }]);
        return;
    }
    if (!(0,dist/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.items) {
        const name = (0,nodes/* keyText */.Pu)(key);
        if (name !== undefined && name !== '<<')
            yield* listsAt((0,nodes/* nodeOf */.E7)(value), [...path, { key: name }]);
    }
}


/***/ }),

/***/ 98956:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   d: () => (/* binding */ firstByName)
/* harmony export */ });
/** `Deployment/shop/cart`; without a namespace `ClusterRole/reader`. */
function nameOf({ kind, namespace, name }) {
    return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}
/**
 * Chooses which of several objects a finding about all of them names: the first by name, for the order of rendering
 * would name another one each time, and a finding that moves is a new one.
 */
function firstByName(all) {
    return all.reduce((first, one) => (first === undefined || nameOf(one.object) < nameOf(first.object) ? one : first), undefined);
}


/***/ }),

/***/ 69203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   nM: () => (/* binding */ selectorText),
/* harmony export */   xh: () => (/* binding */ isEmptySelector)
/* harmony export */ });
/**
 * Tells whether a label selector matches, as the API evaluates it: all requirements must hold, an empty selector
 * matches everything, and `NotIn` and `DoesNotExist` match where the key is absent. An unknown operator matches
 * nothing.
 */
function selectorMatches({ matchLabels = {}, matchExpressions = [] }, labels) {
    return (Object.keys(matchLabels).every((key) => labelOf(labels, key) === matchLabels[key]) &&
        matchExpressions.every((requirement) => requirementHolds(requirement, labels)));
}
function isEmptySelector({ matchLabels = {}, matchExpressions = [] }) {
    return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}
function requirementHolds({ key, operator, values = [] }, labels) {
    const value = labelOf(labels, key);
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
        default:
            return false;
    }
}
function labelOf(labels, key) {
    return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
/** A selector in a line: `app=cart, tier in (web, api)`. */
function selectorText({ matchLabels = {}, matchExpressions = [] }) {
    const equals = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
    const others = matchExpressions.map(({ key, operator, values }) => values === undefined ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`);
    return [...equals, ...others].join(', ') || 'everything';
}


/***/ }),

/***/ 20686:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mightRead),
/* harmony export */   Um: () => (/* binding */ reads),
/* harmony export */   YF: () => (/* binding */ claimantsOf),
/* harmony export */   rV: () => (/* binding */ ofEnvironment)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _manifests_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54193);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98956);
/* harmony import */ var _deployers_deployers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10937);
/* harmony import */ var _deployers_argo_application_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4390);
/* harmony import */ var _deployers_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11207);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68563);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56060);








const maxMade = 5_000;
/** Follows every deployer that files of the repository declare, and those that they make. @throws RemoteError */
async function claimantsOf(declared, surroundings) {
    const claimants = [];
    const unfollowed = [];
    const waiting = declared.filter((one) => (0,_deployers_deployers_js__WEBPACK_IMPORTED_MODULE_0__/* .deployerOf */ .q)(one) !== undefined);
    for (let object = waiting.shift(); object !== undefined && claimants.length < maxMade; object = waiting.shift()) {
        try {
            const followed = await (0,_deployers_deployers_js__WEBPACK_IMPORTED_MODULE_0__/* .deployerOf */ .q)(object)?.follow(object, surroundings);
            waiting.push(...(followed?.made ?? []));
            if (followed !== undefined)
                claimants.push({ object, followed });
        }
        catch (error) {
            if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .RenderProblem */ .u))
                throw error;
            unfollowed.push({ object, because: error.message });
        }
    }
    return { claimants, unfollowed };
}
/** Says whether a deployer reads the file that names an image, or would if it could be rendered. */
function reads({ object, followed }, file) {
    if (isDeclaredIn(object, file) || (followed.sources ?? []).some((source) => readsFile(source, file.path)))
        return true;
    const isPart = (followed.notRendered ?? []).length > 0;
    return (0,_deployers_argo_application_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .M)(object).some((entry) => {
        const directory = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(entry, 'path')
            ?.replace(/^\.?\/+/, '')
            .replace(/\/$/, '');
        if (directory === undefined || directory === '')
            return valuePaths(entry, '').includes(file.path);
        return valuePaths(entry, directory).includes(file.path) || (isPart && (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .inDirectory */ .zX)(file.path, directory));
    });
}
/** Values files of a source as paths, whichever repository they are of. */
function valuePaths(entry, directory) {
    const parts = directory.split('/').filter((part) => part !== '');
    return (0,_deployers_values_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)(entry, 'helm', 'valueFiles').flatMap((text) => {
        const [, rooted] = /^(?:\$[^/]+)?\/(.*)$/.exec(text) ?? [];
        return (0,_manifests_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .localPath */ .$S)(rooted === undefined ? parts : [], rooted ?? text) ?? [];
    });
}
/** An Application whose own file names the image, as an element of a set or as a parameter. */
function isDeclaredIn(object, { path, application }) {
    if (object.kind !== 'Application' || object.file !== path)
        return false;
    return object.labels['app.edp.epam.com/app-name'] === application.name || wordsOf(object).has(application.name);
}
function readsFile({ directory, values, plain, format, tree }, path) {
    if (values.some((file) => 'path' in file && file.path === path))
        return true;
    const own = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .directoryOf */ .jt)(path);
    if (tree.has((0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)(directory, 'Chart.yaml')) && format !== 'plain')
        return path === (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .joined */ .oR)(directory, 'values.yaml');
    if ((0,_manifests_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isKustomization */ .Sv)(path) || format === 'kustomize')
        return own === directory;
    return own === directory || (plain?.recurse === true && (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .inDirectory */ .zX)(path, directory));
}
/**
 * Leaves of several deployers those of an environment: those that name it, where some do, else those that name no
 * other one. Two environments may share a directory, and are never merged.
 */
function ofEnvironment(all, environment, { environments }) {
    const names = environments.map(({ name }) => name);
    const named = all.map(({ object }) => namedIn(object, names));
    const own = all.filter((_, index) => named[index]?.has(environment.name) === true);
    return own.length > 0 ? own : all.filter((_, index) => named[index]?.size === 0);
}
/** Environments that a deployer names: a longer name hides one that it contains. */
function namedIn(object, names) {
    let text = ` ${[...wordsOf(object)].join(' ')} `;
    const found = new Set();
    for (const name of names.toSorted((a, b) => b.length - a.length)) {
        const pattern = new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`, 'g');
        if (!pattern.test(text))
            continue;
        found.add(name);
        text = text.replace(pattern, ' ');
    }
    return found;
}
function wordsOf({ name, labels, body }) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(body, 'spec');
    const texts = [
        name,
        ...Object.values(labels),
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(spec, 'destination', 'namespace'),
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(spec, 'destination', 'name'),
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(spec, 'targetNamespace'),
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(spec, 'path'),
        ...(0,_deployers_argo_application_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .M)({ body }).flatMap((entry) => [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(entry, 'path')].concat((0,_deployers_values_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)(entry, 'helm', 'valueFiles'))),
    ];
    return new Set(texts.flatMap((text) => (text === undefined ? [] : [text.toLowerCase()])));
}
/** What could not be followed and might read a file: its sources begin as the file's directory does. */
function mightRead({ object, because }, { path }) {
    const template = object.kind === 'ApplicationSet' ? { spec: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(object.body, 'spec', 'template', 'spec') } : object.body;
    const starts = [
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(template, 'spec', 'path'),
        ...(0,_deployers_argo_application_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .M)({ body: template }).flatMap((entry) => [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(entry, 'path')].concat((0,_deployers_values_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)(entry, 'helm', 'valueFiles').map((text) => text.replace(/^\$[^/]+\//, '')))),
    ];
    const isNear = starts.some((text) => {
        const start = text?.replace(/^\.?\/+/, '').split('{{', 1)[0] ?? '';
        return start !== '' && `${path}/`.startsWith(start);
    });
    return isNear ? { what: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .V)(object), because } : undefined;
}


/***/ }),

/***/ 68593:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ declaredObjects)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _objects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72751);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68563);




const maxFileBytes = 1024 * 1024;
const maxReads = 64;
/** Signs of an object that deployers are, or refer to. */
const signs = ['argoproj.io', 'toolkit.fluxcd.io', 'kind: ConfigMap', 'kind: Secret', '"ConfigMap"', '"Secret"'];
const kinds = new Set([
    'argoproj.io/Application',
    'argoproj.io/ApplicationSet',
    'kustomize.toolkit.fluxcd.io/Kustomization',
    'helm.toolkit.fluxcd.io/HelmRelease',
    'source.toolkit.fluxcd.io/GitRepository',
    'source.toolkit.fluxcd.io/HelmChart',
    'source.toolkit.fluxcd.io/HelmRepository',
    'source.toolkit.fluxcd.io/OCIRepository',
    'external-secrets.io/ExternalSecret',
    '/ConfigMap',
    '/Secret',
]);
/**
 * Reads the deployers that the files of a tree declare as they stand, and what they refer to. Files of a chart are
 * templates and are left out, and so is what is no object: nothing is proven by it.
 */
async function declaredObjects(tree) {
    const candidates = tree.paths.filter((path) => isManifest(path) && !isTemplate(path, tree));
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(candidates, maxReads, (path) => objectsIn(path, tree));
    return read.flat();
}
function isManifest(path) {
    return /\.(?:ya?ml|json)$/i.test(path) && !/-values\.ya?ml$/i.test(path);
}
/** Whether a file is one of a chart's templates, or of a chart within. */
function isTemplate(path, tree) {
    for (let directory = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOf */ .jt)(path); directory !== ''; directory = (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOf */ .jt)(directory)) {
        if (/(?:^|\/)(?:templates|charts|crds)$/.test(directory) && tree.has((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOf */ .jt)(directory), 'Chart.yaml')))
            return true;
    }
    return false;
}
async function objectsIn(path, tree) {
    const bytes = await readable(path, tree);
    if (bytes === undefined || bytes.length > maxFileBytes)
        return [];
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!signs.some((sign) => text.includes(sign)))
        return [];
    return (0,_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readObjects */ .$I)({ path, bytes }).objects.filter(({ group, kind }) => kinds.has(`${group}/${kind}`));
}
/** A file that must not be read, such as one behind a link, declares nothing. */
async function readable(path, tree) {
    try {
        return await tree.read(path);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg && error.exitCode === 1)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 4390:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ argoApplication),
  M: () => (/* binding */ entriesOf)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/render/problem.js
var problem = __webpack_require__(56060);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/render/remote-chart.js
var remote_chart = __webpack_require__(61628);
// EXTERNAL MODULE: ./lib/src/render/templates/variables.js
var variables = __webpack_require__(87214);
// EXTERNAL MODULE: ./lib/src/render/deployers/values.js
var values = __webpack_require__(11207);
;// CONCATENATED MODULE: ./lib/src/render/deployers/argo-kustomize.js





/** Reads `kustomize` of a source. @throws RenderProblem for an image or a count that is none */
function argoKustomize(entry, names, tree, directory) {
    const text = (key) => {
        const value = (0,json_path/* textIn */.r7)(entry, key);
        return value === '' ? undefined : value;
    };
    const [namespace, namePrefix, nameSuffix] = [text('namespace'), text('namePrefix'), text('nameSuffix')];
    const labels = expandedMap((0,json_path/* memberAt */.mz)(entry, 'commonLabels'), names);
    const annotations = (0,values/* textMap */.sP)((0,json_path/* memberAt */.mz)(entry, 'commonAnnotations'));
    const isExpanded = (0,json_path/* memberAt */.mz)(entry, 'commonAnnotationsEnvsubst') === true;
    return {
        ...(namespace !== undefined && { namespace }),
        ...(namePrefix !== undefined && { namePrefix }),
        ...(nameSuffix !== undefined && { nameSuffix }),
        images: (0,values/* textsIn */.Ej)(entry, 'images').map((image) => imageOf((0,variables/* expandNames */.J)(image, names))),
        replicas: (0,json_path/* listIn */.Of)(entry, 'replicas').map(replicaOf),
        patches: (0,json_path/* listIn */.Of)(entry, 'patches'),
        components: componentsOf(entry, tree, directory),
        ...(Object.keys(labels).length > 0 && {
            labels: {
                pairs: labels,
                includeSelectors: (0,json_path/* memberAt */.mz)(entry, 'labelWithoutSelector') !== true,
                includeTemplates: (0,json_path/* memberAt */.mz)(entry, 'labelIncludeTemplates') === true,
            },
        }),
        ...(Object.keys(annotations).length > 0 && {
            annotations: isExpanded ? expandedMap(annotations, names) : annotations,
        }),
    };
}
function expandedMap(value, names) {
    return Object.fromEntries(Object.entries((0,values/* textMap */.sP)(value)).map(([key, text]) => [key, (0,variables/* expandNames */.J)(text, names)]));
}
/** Reads an image as `kustomize edit set image` does: `name=new:tag`, `name=new@digest`, `name:tag`, `name@digest`. */
function imageOf(text) {
    const at = text.indexOf('=');
    const image = at < 0 ? text : text.slice(at + 1);
    const [, repository = '', tag, digest] = /^([^@]*?)(?::([^:/@]*))?(?:@(.+))?$/.exec(image) ?? [];
    const name = at < 0 ? repository : text.slice(0, at);
    if (name === '' || repository.includes('*'))
        throw new problem/* RenderProblem */.u(`the image ${JSON.stringify(text.slice(0, 200))} is not read`);
    return {
        name,
        ...(at >= 0 && repository !== '' && { newName: repository }),
        ...(tag !== undefined && tag !== '' && { newTag: tag }),
        ...(digest !== undefined && { digest }),
    };
}
function replicaOf(entry) {
    const count = Number((0,json_path/* memberAt */.mz)(entry, 'count'));
    if (!Number.isInteger(count))
        throw new problem/* RenderProblem */.u('a count of replicas is no whole number');
    return { name: (0,json_path/* textIn */.r7)(entry, 'name') ?? '', count };
}
function componentsOf(entry, tree, directory) {
    const all = (0,values/* textsIn */.Ej)(entry, 'components');
    if ((0,json_path/* memberAt */.mz)(entry, 'ignoreMissingComponents') !== true)
        return all;
    return all.filter((component) => {
        const path = (0,kustomize_paths/* localPath */.$S)(directory.split('/').filter((part) => part !== ''), component);
        return path !== undefined && tree.hasDirectory(path);
    });
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/argo-source.js







/** Reads one source of an Application. @throws RenderProblem for one that is not rendered, RemoteError */
async function argoSource(entry, context) {
    const address = (0,json_path/* textIn */.r7)(entry, 'repoURL') ?? '';
    const chart = (0,json_path/* textIn */.r7)(entry, 'chart');
    if ((0,json_path/* memberAt */.mz)(entry, 'plugin') !== undefined)
        throw new problem/* RenderProblem */.u('a plugin makes its objects');
    const revision = (0,json_path/* textIn */.r7)(entry, 'targetRevision');
    const remote = chart === undefined || chart === '' ? undefined : remoteChart(address, chart, revision);
    const tree = remote === undefined ? await context.repositories.at(address, revision) : remote_chart/* emptyTree */["in"];
    const directory = treePath([], (0,json_path/* textIn */.r7)(entry, 'path') ?? '');
    const merged = await withParameterFiles(entry, directory, tree, context.name);
    const names = namesOf(merged, directory, tree, context);
    const { helm, values } = await helmOf(merged, { directory, tree, names }, context);
    const kustomize = (0,json_path/* memberAt */.mz)(merged, 'kustomize');
    const format = formatOf(merged);
    const changes = context.namespace === '' ? {} : { namespace: context.namespace };
    return {
        application: context.name,
        tree,
        directory,
        ...(remote !== undefined && { chart: remote, format: 'helm' }),
        values,
        namespace: (0,json_path/* textIn */.r7)(merged, 'helm', 'namespace') ?? (context.namespace === '' ? 'default' : context.namespace),
        helm,
        ...((0,json_path/* isRecord */.u4)(kustomize) && { kustomize: argoKustomize(kustomize, names, tree, directory) }),
        plain: plainOf((0,json_path/* memberAt */.mz)(merged, 'directory')),
        ...(format !== undefined && remote === undefined && { format }),
        changes,
    };
}
/** A registry of charts has no protocol in its address, as Argo CD writes it. */
function remoteChart(address, name, version = '*') {
    return { repository: address.includes('://') ? address : `oci://${address}`, name, version };
}
/** The type that a source names outright; Argo CD refuses one that names two. */
function formatOf(entry) {
    const named = ['helm', 'kustomize', 'directory'].filter((key) => isNamed(withoutDefaults(entry, key)));
    if (named.length > 1)
        throw new problem/* RenderProblem */.u(`its source is of several types: ${named.join(' and ')}`);
    return named[0] === 'directory' ? 'plain' : named[0];
}
/** `recurse: false` alone says nothing, as Argo CD normalises it away. */
function withoutDefaults(entry, key) {
    const value = (0,json_path/* memberAt */.mz)(entry, key);
    if (key !== 'directory' || !(0,json_path/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([name, one]) => name !== 'recurse' || one === true));
}
function isNamed(value) {
    return (0,json_path/* isRecord */.u4)(value) && Object.keys(value).length > 0;
}
function plainOf(entry) {
    const jsonnet = (0,json_path/* memberAt */.mz)(entry, 'jsonnet');
    if (isNamed(jsonnet))
        throw new problem/* RenderProblem */.u('Jsonnet is not rendered');
    const [include, exclude] = [(0,json_path/* textIn */.r7)(entry, 'include'), (0,json_path/* textIn */.r7)(entry, 'exclude')];
    return {
        recurse: (0,json_path/* memberAt */.mz)(entry, 'recurse') === true,
        ...(include !== undefined && { include }),
        ...(exclude !== undefined && { exclude }),
    };
}
/** Files beside the manifests that overrule a source, as `argocd-image-updater` writes them. */
async function withParameterFiles(entry, directory, tree, application) {
    let merged = entry;
    for (const name of ['.argocd-source.yaml', `.argocd-source-${application}.yaml`]) {
        const path = directory === '' ? name : `${directory}/${name}`;
        const bytes = await tree.read(path);
        if (bytes === undefined)
            continue;
        merged = (0,values/* mergePatch */.bW)(merged, (0,values/* parsed */.Yz)(bytes, path));
    }
    return merged;
}
async function helmOf(entry, { directory, tree, names }, context) {
    const helm = (0,json_path/* memberAt */.mz)(entry, 'helm');
    const files = [];
    const ignoresMissing = (0,json_path/* memberAt */.mz)(helm, 'ignoreMissingValueFiles') === true;
    for (const text of (0,values/* textsIn */.Ej)(helm, 'valueFiles')) {
        const file = await valuesFile(text, { directory, tree, names }, context);
        if (file !== undefined)
            files.push(file);
        else if (!ignoresMissing)
            throw new problem/* RenderProblem */.u(`the values file ${text} is not there`);
    }
    const own = (0,json_path/* memberAt */.mz)(helm, 'valuesObject');
    const inline = isNamed(own) ? (0,values/* dumped */.gA)(own) : ((0,json_path/* textIn */.r7)(helm, 'values') ?? '');
    if (inline !== '')
        files.push({ name: `values of ${context.subject}`, text: inline });
    const release = (0,json_path/* textIn */.r7)(helm, 'releaseName') ?? context.name;
    (0,values/* requireName */.rI)(release, 'release');
    const kubeVersion = (0,json_path/* textIn */.r7)(helm, 'kubeVersion') ?? (0,json_path/* textIn */.r7)(entry, 'kubeVersion');
    return {
        values: files,
        helm: {
            release,
            parameters: await parametersOf(helm, { directory, tree, names }, context),
            skipCrds: (0,json_path/* memberAt */.mz)(helm, 'skipCrds') === true,
            skipSchemaValidation: (0,json_path/* memberAt */.mz)(helm, 'skipSchemaValidation') === true,
            apiVersions: (0,values/* textsIn */.Ej)(helm, 'apiVersions'),
            ...(kubeVersion !== undefined && { kubeVersion }),
        },
    };
}
async function parametersOf(helm, place, context) {
    const own = (0,json_path/* listIn */.Of)(helm, 'parameters').map((entry) => ({
        name: (0,json_path/* textIn */.r7)(entry, 'name') ?? '',
        value: (0,variables/* expandNames */.J)((0,json_path/* textIn */.r7)(entry, 'value') ?? '', place.names),
        as: (0,json_path/* memberAt */.mz)(entry, 'forceString') === true ? 'text' : 'value',
    }));
    const files = await Promise.all((0,json_path/* listIn */.Of)(helm, 'fileParameters').map(async (entry) => {
        const path = (0,json_path/* textIn */.r7)(entry, 'path') ?? '';
        const file = await valuesFile(path, place, context);
        if (file === undefined || !('path' in file))
            throw new problem/* RenderProblem */.u(`the file ${path} of a parameter is not read`);
        return { name: (0,json_path/* textIn */.r7)(entry, 'name') ?? '', value: `./${file.path}`, as: 'file' };
    }));
    // Of two of one name the last one counts, as in a map of Argo CD.
    const byName = new Map([...own, ...files].map((one) => [`${one.as} ${one.name}`, one]));
    return [...byName.values()];
}
/** Finds a values file: of another source by `$name/`, of the root by `/`, else beside the chart. */
async function valuesFile(text, place, context) {
    if (/[*?[\]{}]/.test(text))
        throw new problem/* RenderProblem */.u(`the values file ${text} is a pattern, which is not read`);
    const [, name = '', rest = ''] = /^\$([^/]+)\/(.*)$/.exec(text) ?? [];
    const reference = context.references.get(name);
    if (reference === undefined) {
        const path = treePath(place.directory.split('/'), (0,variables/* expandNames */.J)(text, place.names));
        return place.tree.has(path) ? { path } : undefined;
    }
    const tree = await context.repositories.at(reference.address, reference.revision);
    const path = treePath([], (0,variables/* expandNames */.J)(rest, place.names));
    if (tree === place.tree)
        return tree.has(path) ? { path } : undefined;
    const bytes = await tree.read(path);
    return bytes === undefined ? undefined : { name: path, text: new TextDecoder().decode(bytes) };
}
/** A path in a tree; `/` begins at its root. @throws RenderProblem for one that leaves it, and for an address */
function treePath(from, text) {
    const isRooted = text.startsWith('/');
    const start = isRooted ? [] : from.filter((part) => part !== '');
    const path = (0,kustomize_paths/* localPath */.$S)(start, text.replace(/^\/+/, ''));
    if (path === undefined)
        throw new problem/* RenderProblem */.u(`${JSON.stringify(text.slice(0, 200))} is not in the repository`);
    return path;
}
/** Variables that Argo CD knows in parameters. */
function namesOf(entry, directory, { commit = '' }, context) {
    return {
        ARGOCD_APP_NAME: context.name,
        ARGOCD_APP_NAMESPACE: context.namespace,
        ARGOCD_APP_PROJECT_NAME: context.project,
        ARGOCD_APP_REVISION: commit,
        ARGOCD_APP_REVISION_SHORT: commit.slice(0, 7),
        ARGOCD_APP_REVISION_SHORT_8: commit.slice(0, 8),
        ARGOCD_APP_SOURCE_REPO_URL: (0,json_path/* textIn */.r7)(entry, 'repoURL') ?? '',
        ARGOCD_APP_SOURCE_PATH: (0,json_path/* textIn */.r7)(entry, 'path') ?? directory,
        ARGOCD_APP_SOURCE_TARGET_REVISION: (0,json_path/* textIn */.r7)(entry, 'targetRevision') ?? '',
    };
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/argo-application.js




/** An Application of Argo CD, with one source or several. */
const argoApplication = {
    kind: 'Application',
    group: 'argoproj.io',
    follows: '`source`, `sources` with `$name` of other sources, `sourceHydrator`; `helm` (parameters, files, values, release), `kustomize` (images, patches, replicas, labels, components), `directory` (recurse, include, exclude), `.argocd-source.yaml`; charts of servers that `render.hosts` names, at one version',
    leaves: 'charts of other servers, those chosen by a range or behind credentials, values files inside of them, plugins, Jsonnet, patterns as values files, repositories that are not named',
    follow: (object, { repositories }) => followApplication(object, repositories),
};
async function followApplication(object, repositories) {
    const entries = entriesOf(object);
    if (entries.length === 0)
        throw new problem/* RenderProblem */.u('it has no source');
    const context = {
        name: object.name,
        subject: (0,model/* nameOf */.V)(object),
        namespace: (0,json_path/* textIn */.r7)(object.body, 'spec', 'destination', 'namespace') ?? '',
        project: (0,json_path/* textIn */.r7)(object.body, 'spec', 'project') ?? '',
        repositories,
        references: referencesOf(entries),
    };
    const sources = [];
    const notRendered = [];
    for (const entry of entries) {
        if (isReferenceAlone(entry))
            continue;
        try {
            sources.push(await argoSource(entry, context));
        }
        catch (error) {
            if (!(error instanceof problem/* RenderProblem */.u))
                throw error;
            notRendered.push({ what: context.subject, because: error.message });
        }
    }
    return { sources, notRendered };
}
/** Sources of an Application; `sources` counts where both are there, and what was hydrated where a hydrator is. */
function entriesOf({ body }) {
    const hydrator = (0,json_path/* memberAt */.mz)(body, 'spec', 'sourceHydrator');
    if (hydrator !== undefined) {
        return [
            {
                repoURL: (0,json_path/* memberAt */.mz)(hydrator, 'drySource', 'repoURL'),
                targetRevision: (0,json_path/* memberAt */.mz)(hydrator, 'syncSource', 'targetBranch'),
                path: (0,json_path/* memberAt */.mz)(hydrator, 'syncSource', 'path'),
            },
        ];
    }
    const several = (0,json_path/* listIn */.Of)(body, 'spec', 'sources');
    if (several.length > 0)
        return several;
    const one = (0,json_path/* memberAt */.mz)(body, 'spec', 'source');
    return one === undefined ? [] : [one];
}
function referencesOf(entries) {
    return new Map(entries.flatMap((entry) => {
        const name = (0,json_path/* textIn */.r7)(entry, 'ref');
        if (name === undefined || name === '')
            return [];
        return [[name, { address: (0,json_path/* textIn */.r7)(entry, 'repoURL') ?? '', revision: (0,json_path/* textIn */.r7)(entry, 'targetRevision') }]];
    }));
}
/** A source that only lends its files to others. */
function isReferenceAlone(entry) {
    const named = (key) => ((0,json_path/* textIn */.r7)(entry, key) ?? '') !== '';
    return named('ref') && !named('path') && !named('chart');
}


/***/ }),

/***/ 10937:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ deployerOf)
});

// UNUSED EXPORTS: deployers

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/render/problem.js
var problem = __webpack_require__(56060);
// EXTERNAL MODULE: ./lib/src/render/deployers/values.js
var deployers_values = __webpack_require__(11207);
;// CONCATENATED MODULE: ./lib/src/render/templates/names.js

const maxName = 253;
/** Makes a name of Kubernetes of a text, as Argo CD's `normalize` does. */
function sanitizedName(text) {
    const name = text
        .toLowerCase()
        .replaceAll(/[^-a-z0-9.]/g, '-')
        .slice(0, maxName);
    return name.replace(/^[-.]+/, '').replace(/[-.]+$/, '');
}
/** Makes a part of an address of a text, as Argo CD's `slugify [length [smart]] text`, where nothing is cut off. */
function slug(args) {
    const text = args.at(-1);
    if (typeof text !== 'string')
        throw new problem/* RenderProblem */.u('a template gives slugify no text');
    const length = args.length > 1 ? Number(args[0]) : 50;
    const made = sanitizedName(text)
        .replaceAll(/[^a-z0-9_-]+/g, '-')
        .replaceAll(/-{2,}/g, '-')
        .replace(/^[-_]+/, '')
        .replace(/[-_]+$/, '');
    if (made.length > length)
        throw new problem/* RenderProblem */.u('a template shortens a text with slugify, which is not read');
    return made;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/fast-template.js
/**
 * Fills `{{name}}` as Argo CD does without `goTemplate`: names are trimmed, and one that no parameter has stays as it
 * stands.
 */
function fillTemplate(template, parameters) {
    let [text, at] = ['', 0];
    for (let open = template.indexOf('{{'); open >= 0; open = template.indexOf('{{', at)) {
        const close = template.indexOf('}}', open + 2);
        if (close < 0)
            break;
        const name = template.slice(open + 2, close).trim();
        const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        const isKnown = name !== '' && typeof value === 'string';
        text += template.slice(at, open) + (isKnown ? value : template.slice(open, close + 2));
        at = close + 2;
    }
    return text + template.slice(at);
}

;// CONCATENATED MODULE: ./lib/src/render/templates/go-lexer.js

const templateLimits = { length: 256 * 1024, tokens: 20_000, steps: 100_000, output: 1024 * 1024 };
/** Splits a template of Go's text/template into text and actions, with white space trimmed as `{{-` and `-}}` ask. */
function piecesOf(template) {
    if (template.length > templateLimits.length)
        throw new problem/* RenderProblem */.u('a template is too long');
    const pieces = [];
    let at = 0;
    let trimsNext = false;
    while (at < template.length) {
        const open = template.indexOf('{{', at);
        const end = open < 0 ? template.length : open;
        const trimsBefore = open >= 0 && /^\{\{-[ \t\r\n]/.test(template.slice(open, open + 4));
        addText(pieces, template.slice(at, end), trimsNext, trimsBefore);
        if (open < 0)
            break;
        const start = open + (trimsBefore ? 3 : 2);
        const action = actionIn(template, start);
        if (action.tokens.length > 0)
            pieces.push({ kind: 'action', tokens: action.tokens });
        trimsNext = action.trimsAfter;
        at = action.end;
    }
    return pieces;
}
const space = ' \t\r\n';
function addText(pieces, text, trimsStart, trimsEnd) {
    const start = trimsStart ? text.length - withoutLeading(text).length : 0;
    const kept = trimsEnd ? withoutTrailing(text.slice(start)) : text.slice(start);
    if (kept !== '')
        pieces.push({ kind: 'text', text: kept });
}
function withoutLeading(text) {
    let start = 0;
    while (start < text.length && space.includes(text.charAt(start)))
        start += 1;
    return text.slice(start);
}
function withoutTrailing(text) {
    let end = text.length;
    while (end > 0 && space.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
const tokenPattern = /([ \t\r\n]+)|("(?:[^"\\\n]|\\.)*")|(`[^`]*`)|('(?:[^'\\\n]|\\.)')|(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w.]))|\.([\p{L}_][\p{L}\p{N}_]*)|\$([\p{L}\p{N}_]*)|([\p{L}_][\p{L}\p{N}_]*)|(:=|[().|=,])/uy;
function actionIn(template, start) {
    const comment = /[ \t\r\n]*\/\*(?:[^*]|\*(?!\/))*\*\/[ \t\r\n]*(-?)\}\}/y;
    comment.lastIndex = start;
    const skipped = comment.exec(template);
    if (skipped !== null)
        return { tokens: [], trimsAfter: skipped[1] === '-', end: comment.lastIndex };
    const tokens = [];
    let [at, spaced] = [start, true];
    for (;;) {
        if (template.startsWith('}}', at))
            return { tokens, trimsAfter: false, end: at + 2 };
        if (spaced && template.startsWith('-}}', at))
            return { tokens, trimsAfter: true, end: at + 3 };
        tokenPattern.lastIndex = at;
        const found = tokenPattern.exec(template);
        if (found === null)
            throw new problem/* RenderProblem */.u(`a template has an action that is not read: ${cut(template, start)}`);
        at = tokenPattern.lastIndex;
        const token = tokenOf(found, spaced);
        spaced = token === undefined;
        if (token !== undefined)
            tokens.push(token);
        if (tokens.length > templateLimits.tokens)
            throw new problem/* RenderProblem */.u('a template has too many tokens');
    }
}
function tokenOf(found, spaced) {
    const [, blank, quoted, raw, character, number, field, variable, word, sign] = found;
    if (blank !== undefined)
        return undefined;
    if (quoted !== undefined)
        return { kind: 'string', value: unquoted(quoted) };
    if (raw !== undefined)
        return { kind: 'string', value: raw.slice(1, -1) };
    if (character !== undefined) {
        const text = unquoted(`"${character.slice(1, -1)}"`);
        return { kind: 'number', value: BigInt(text.codePointAt(0) ?? 0) };
    }
    if (number !== undefined)
        return { kind: 'number', value: /[.e]/.test(number) ? Number(number) : BigInt(number) };
    if (field !== undefined)
        return { kind: 'field', name: field, spaced };
    if (variable !== undefined)
        return { kind: 'variable', name: variable };
    if (word !== undefined)
        return { kind: 'word', name: word };
    return { kind: 'sign', sign: signOf(sign) };
}
const signs = ['(', ')', '|', ':=', '=', ',', '.'];
function signOf(text) {
    const found = signs.find((sign) => sign === text);
    if (found === undefined)
        throw new TypeError('the pattern has only these signs');
    return found;
}
const escapes = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" };
function unquoted(text) {
    return text.slice(1, -1).replaceAll(/\\(.)/g, (_, letter) => {
        const plain = escapes[letter];
        if (plain === undefined)
            throw new problem/* RenderProblem */.u(`a template has the escape \\${letter}, which is not read`);
        return plain;
    });
}
function cut(template, start) {
    return JSON.stringify(template.slice(start, start + 60));
}

;// CONCATENATED MODULE: ./lib/src/render/templates/go-parser.js


const maxDepth = 100;
/** Parses a template of Go's text/template. @throws RenderProblem for what is not read, such as `define` */
function parseTemplate(template) {
    const parser = new Parser(piecesOf(template));
    const { body, end } = parser.body(0);
    if (end !== undefined)
        throw new problem/* RenderProblem */.u(`a template has {{${end}}} without a beginning`);
    return body;
}
class Parser {
    #pieces;
    #at = 0;
    constructor(pieces) {
        this.#pieces = pieces;
    }
    body(depth) {
        if (depth > maxDepth)
            throw new problem/* RenderProblem */.u('a template is nested too deep');
        const body = [];
        for (let piece = this.#pieces[this.#at]; piece !== undefined; piece = this.#pieces[this.#at]) {
            this.#at += 1;
            if (piece.kind === 'text') {
                body.push(piece);
                continue;
            }
            const [first, ...rest] = piece.tokens;
            const word = first?.kind === 'word' ? first.name : '';
            if (word === 'end' || word === 'else')
                return { body, end: word, rest };
            if (word === 'if' || word === 'with' || word === 'range')
                body.push(this.#block(word, rest, depth));
            else if (word === 'break' || word === 'continue')
                body.push({ kind: word });
            else if (['define', 'template', 'block'].includes(word))
                throw new problem/* RenderProblem */.u(`a template uses {{${word}}}`);
            else
                body.push({ kind: 'print', pipeline: pipelineOf(piece.tokens, depth) });
        }
        return { body, end: undefined, rest: [] };
    }
    #block(kind, tokens, depth) {
        const pipeline = pipelineOf(tokens, depth);
        const parsed = this.body(depth + 1);
        return { kind, pipeline, body: parsed.body, otherwise: this.#otherwise(parsed, depth) };
    }
    #otherwise({ end, rest }, depth) {
        if (end === undefined)
            throw new problem/* RenderProblem */.u('a template lacks {{end}}');
        if (end === 'end')
            return [];
        const [first, ...others] = rest;
        if (first?.kind === 'word' && (first.name === 'if' || first.name === 'with')) {
            return [this.#block(first.name, others, depth + 1)];
        }
        const last = this.body(depth + 1);
        if (last.end !== 'end')
            throw new problem/* RenderProblem */.u('a template lacks {{end}}');
        return last.body;
    }
}
function pipelineOf(tokens, depth) {
    if (depth > maxDepth)
        throw new problem/* RenderProblem */.u('a template is nested too deep');
    const { variables, assigns, rest } = declarationOf(tokens);
    const commands = [[]];
    for (let at = 0; at < rest.length;) {
        const token = rest[at];
        if (isSign(token, '|')) {
            commands.push([]);
            at += 1;
            continue;
        }
        const { operand, next } = operandAt(rest, at, depth);
        commands.at(-1)?.push(operand);
        at = next;
    }
    if (commands.some((command) => command.length === 0))
        throw new problem/* RenderProblem */.u('a template has an empty command');
    return { variables, assigns, commands };
}
function declarationOf(tokens) {
    const at = tokens.findIndex((token) => isSign(token, ':=') || isSign(token, '='));
    if (at < 0)
        return { variables: [], assigns: false, rest: tokens };
    const variables = tokens.slice(0, at).flatMap((token) => (token.kind === 'variable' ? [token.name] : []));
    if (variables.length === 0 || variables.length > 2)
        throw new problem/* RenderProblem */.u('a template has a declaration that is not read');
    return { variables, assigns: isSign(tokens[at], '='), rest: tokens.slice(at + 1) };
}
function operandAt(tokens, at, depth) {
    const token = tokens[at];
    switch (token?.kind) {
        case 'string':
        case 'number':
            return { operand: { kind: 'literal', value: token.value }, next: at + 1 };
        case 'word':
            return { operand: wordOperand(token.name), next: at + 1 };
        case 'field':
            return withFields(tokens, at + 1, (fields) => ({ kind: 'dot', fields: [token.name, ...fields] }));
        case 'variable':
            return withFields(tokens, at + 1, (fields) => ({ kind: 'variable', name: token.name, fields }));
        case 'sign':
            if (token.sign === '.')
                return { operand: { kind: 'dot', fields: [] }, next: at + 1 };
            if (token.sign === '(')
                return parenthesised(tokens, at, depth);
            break;
        case undefined:
            break;
    }
    throw new problem/* RenderProblem */.u('a template has an operand that is not read');
}
function wordOperand(name) {
    if (name === 'true' || name === 'false')
        return { kind: 'literal', value: name === 'true' };
    if (name === 'nil')
        return { kind: 'literal', value: undefined };
    return { kind: 'function', name };
}
function parenthesised(tokens, at, depth) {
    let open = 0;
    for (let end = at; end < tokens.length; end += 1) {
        if (isSign(tokens[end], '('))
            open += 1;
        if (isSign(tokens[end], ')'))
            open -= 1;
        if (open > 0)
            continue;
        const pipeline = pipelineOf(tokens.slice(at + 1, end), depth + 1);
        return withFields(tokens, end + 1, (fields) => ({ kind: 'pipeline', pipeline, fields }));
    }
    throw new problem/* RenderProblem */.u('a template lacks a closing parenthesis');
}
/** Takes the fields that follow an operand without space. */
function withFields(tokens, from, make) {
    const fields = [];
    let next = from;
    for (let token = tokens[next]; token?.kind === 'field' && !token.spaced; token = tokens[next]) {
        fields.push(token.name);
        next += 1;
    }
    return { operand: make(fields), next };
}
function isSign(token, sign) {
    return token?.kind === 'sign' && token.sign === sign;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/go-text.js


/** Formats a value as Go's fmt does with `%v`. Inside of lists and maps a value that is not there is `<nil>`. */
function goText(value) {
    if (value === undefined || value === null)
        return '<nil>';
    if (typeof value === 'number')
        return numberText(value);
    if (typeof value === 'bigint')
        return String(value);
    if (Array.isArray(value))
        return `[${value.map(goText).join(' ')}]`;
    if ((0,json_path/* isRecord */.u4)(value)) {
        const entries = Object.keys(value).toSorted(byBytes);
        return `map[${entries.map((key) => `${key}:${goText(value[key])}`).join(' ')}]`;
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Orders texts as Go and Git do, by their bytes. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Numbers of YAML and JSON are floats for Go: 1000000 is `1e+06`. Integers of templates are bigints here. */
function numberText(value) {
    if (value === 0)
        return '0';
    const [digits = '', exponent = '0'] = value.toExponential().split('e');
    const power = Number(exponent);
    // strconv's shortest form: `%e` below the fourth and from the sixth place on.
    if (power >= -4 && power < 6)
        return String(value);
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
/** Formats as Go's `printf` for the verbs that templates use; anything else is refused. */
function goFormat(format, args) {
    let next = 0;
    return format.replaceAll(/%(-?0?\d{0,3})(.)/gsu, (whole, flags, verb) => {
        if (verb === '%')
            return '%';
        const value = args[next];
        next += 1;
        if (next > args.length)
            throw new problem/* RenderProblem */.u(`printf has too few arguments for ${whole}`);
        return padded(formatted(verb, value, whole), flags);
    });
}
function formatted(verb, value, whole) {
    if (verb === 'v' || (verb === 's' && typeof value === 'string'))
        return goText(value);
    if (verb === 'd' && typeof value === 'bigint')
        return String(value);
    if (verb === 'q' && typeof value === 'string')
        return JSON.stringify(value);
    if (verb === 't' && typeof value === 'boolean')
        return String(value);
    throw new problem/* RenderProblem */.u(`printf has ${whole} with a value that is not read`);
}
function padded(text, flags) {
    const width = Number(flags.replace(/^-/, '').replace(/^0/, '') || '0');
    if (flags.startsWith('-'))
        return text.padEnd(width, ' ');
    return text.padStart(width, flags.startsWith('0') ? '0' : ' ');
}

;// CONCATENATED MODULE: ./lib/src/render/templates/functions/arguments.js



/** Tells whether a value is true for `if`: zero, nothing, and what is empty are not. */
function isTrue(value) {
    if (Array.isArray(value))
        return value.length > 0;
    if ((0,json_path/* isRecord */.u4)(value))
        return Object.keys(value).length > 0;
    return Boolean(value);
}
/** Takes a text as an argument. @throws RenderProblem for another type, as Go does */
function textArgument(value) {
    if (typeof value === 'string')
        return value;
    throw new problem/* RenderProblem */.u(`a template gives ${typeOf(value)} to a function of texts`);
}
function listArgument(value) {
    if (Array.isArray(value))
        return value;
    throw new problem/* RenderProblem */.u(`a template gives ${typeOf(value)} to a function of lists`);
}
function mapArgument(value) {
    if ((0,json_path/* isRecord */.u4)(value))
        return value;
    throw new problem/* RenderProblem */.u(`a template gives ${typeOf(value)} to a function of maps`);
}
/** Casts as sprig does: texts are read as decimal numbers, what is no number is zero. */
function integerArgument(value) {
    if (typeof value === 'bigint')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return BigInt(Math.trunc(value));
    if (typeof value === 'string' && /^[+-]?(?:0|[1-9]\d{0,17})$/.test(value))
        return BigInt(value);
    return typeof value === 'boolean' && value ? 1n : 0n;
}
/** As `integerArgument`, for sizes: a number that cannot be one is refused. */
function countArgument(value, max = 100_000) {
    const count = Number(integerArgument(value));
    if (Math.abs(count) > max)
        throw new problem/* RenderProblem */.u(`a template asks for ${count} of something`);
    return count;
}
/** Formats as sprig's `toString`. */
function shown(value) {
    return goText(value);
}
function typeOf(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    return (0,json_path/* isRecord */.u4)(value) ? 'a map' : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/functions/collections.js




/** Functions about lists and maps. Keys come in order, where Go has none. */
const collections = {
    len: (value) => BigInt(sizeOf(value)),
    index: (value, ...keys) => keys.reduce((inner, key) => memberOf(inner, key), value),
    slice: (value, start, end) => sliced(listArgument(value), start, end),
    list: (...values) => values,
    tuple: (...values) => values,
    first: (list) => listArgument(list)[0],
    last: (list) => listArgument(list).at(-1),
    rest: (list) => listArgument(list).slice(1),
    initial: (list) => listArgument(list).slice(0, -1),
    append: (list, value) => [...listArgument(list), value],
    push: (list, value) => [...listArgument(list), value],
    prepend: (list, value) => [value, ...listArgument(list)],
    concat: (...lists) => lists.flatMap((list) => listArgument(list)),
    reverse: (list) => listArgument(list).toReversed(),
    uniq: (list) => distinct(listArgument(list)),
    compact: (list) => listArgument(list).filter(isTrue),
    has: (needle, list) => listArgument(list).some((value) => keyOf(value) === keyOf(needle)),
    without: (list, ...values) => listArgument(list).filter((one) => !values.some((value) => keyOf(value) === keyOf(one))),
    sortAlpha: (list) => listArgument(list).map(shown).toSorted(byBytes),
    dict: (...pairs) => dictionary(pairs),
    get: (map, key) => (Object.hasOwn(mapArgument(map), textArgument(key)) ? mapArgument(map)[textArgument(key)] : ''),
    hasKey: (map, key) => Object.hasOwn(mapArgument(map), textArgument(key)),
    keys: (...maps) => maps.flatMap((map) => Object.keys(mapArgument(map)).toSorted(byBytes)),
    values: (map) => Object.keys(mapArgument(map)).toSorted(byBytes).map((key) => mapArgument(map)[key]),
    pick: (map, ...keys) => Object.fromEntries(Object.entries(mapArgument(map)).filter(([key]) => keys.includes(key))),
    omit: (map, ...keys) => Object.fromEntries(Object.entries(mapArgument(map)).filter(([key]) => !keys.includes(key))),
    pluck: (key, ...maps) => maps.flatMap((map) => (Object.hasOwn(mapArgument(map), textArgument(key)) ? [mapArgument(map)[textArgument(key)]] : [])),
    dig: (...args) => dug(args),
    deepCopy: (value) => value,
};
function sizeOf(value) {
    if (typeof value === 'string')
        return Buffer.byteLength(value);
    if (Array.isArray(value))
        return value.length;
    if ((0,json_path/* isRecord */.u4)(value))
        return Object.keys(value).length;
    throw new problem/* RenderProblem */.u(`a template asks for the length of ${typeOf(value)}`);
}
function memberOf(value, key) {
    if (Array.isArray(value)) {
        const index = countArgument(key);
        if (index < 0 || index >= value.length)
            throw new problem/* RenderProblem */.u(`a template asks for item ${index} of ${value.length}`);
        return value[index];
    }
    if ((0,json_path/* isRecord */.u4)(value))
        return Object.hasOwn(value, textArgument(key)) ? value[textArgument(key)] : undefined;
    throw new problem/* RenderProblem */.u(`a template indexes ${typeOf(value)}`);
}
function sliced(value, start, end) {
    const from = start === undefined ? 0 : countArgument(start);
    const to = end === undefined ? value.length : countArgument(end);
    if (from < 0 || to < from || to > value.length)
        throw new problem/* RenderProblem */.u('a template slices out of bounds');
    return value.slice(from, to);
}
function distinct(list) {
    return [...new Map(list.map((value) => [keyOf(value), value])).values()];
}
/** A text by which values are compared. */
function keyOf(value) {
    return `${typeof value} ${shown(value)}`;
}
function dictionary(pairs) {
    const entries = [];
    for (let at = 0; at < pairs.length; at += 2)
        entries.push([shown(pairs[at]), pairs[at + 1] ?? '']);
    return Object.fromEntries(entries);
}
/** `dig "a" "b" DEFAULT MAP`. */
function dug(args) {
    const [keys, fallback, map] = [args.slice(0, -2), args.at(-2), args.at(-1)];
    let value = mapArgument(map);
    for (const key of keys) {
        if (!(0,json_path/* isRecord */.u4)(value) || !Object.hasOwn(value, textArgument(key)))
            return fallback;
        value = value[textArgument(key)];
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/functions/comparisons.js



/** Builtin comparisons of Go, and what sprig chooses by emptiness. */
const comparisons = {
    not: (value) => !isTrue(value),
    eq: (first, ...others) => others.some((other) => isSame(first, other)),
    ne: (a, b) => !isSame(a, b),
    lt: (a, b) => isLess(a, b),
    le: (a, b) => isLess(a, b) || isSame(a, b),
    gt: (a, b) => isLess(b, a),
    ge: (a, b) => isLess(b, a) || isSame(a, b),
    empty: (value) => !isTrue(value),
    default: (fallback, value) => (isTrue(value) ? value : fallback),
    coalesce: (...values) => values.find(isTrue),
    ternary: (yes, no, condition) => (condition === true ? yes : no),
    all: (...values) => values.every(isTrue),
    any: (...values) => values.some(isTrue),
    kindOf: (value) => kindOf(value),
    kindIs: (kind, value) => kindOf(value) === kind,
};
function isSame(a, b) {
    const [left, right] = [a ?? undefined, b ?? undefined];
    if (left === undefined || right === undefined)
        return left === right;
    requireBasic(left);
    requireBasic(right);
    if (typeof left !== typeof right)
        throw incompatible(left, right);
    return left === right;
}
function isLess(a, b) {
    if (typeof a === 'string' && typeof b === 'string')
        return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
    if (typeof a === 'number' && typeof b === 'number')
        return a < b;
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return a < b;
    throw incompatible(a, b);
}
function requireBasic(value) {
    if (typeof value === 'object')
        throw new problem/* RenderProblem */.u(`a template compares ${typeOf(value)}`);
}
function incompatible(a, b) {
    return new problem/* RenderProblem */.u(`a template compares ${typeOf(a)} with ${typeOf(b)}, which are different types for Go`);
}
function kindOf(value) {
    if (value === undefined || value === null)
        return 'invalid';
    if (Array.isArray(value))
        return 'slice';
    if ((0,json_path/* isRecord */.u4)(value))
        return 'map';
    return kinds[typeof value] ?? 'invalid';
}
const kinds = { string: 'string', number: 'float64', bigint: 'int', boolean: 'bool' };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
;// CONCATENATED MODULE: ./lib/src/render/templates/functions/encodings.js






/** Functions that turn values into texts and back. */
const encodings = {
    toYaml: (value) => (0,js_yaml/* dump */.Bh)(plainOf(value), { sortKeys: true, lineWidth: -1, noRefs: true }).replace(/\n$/, ''),
    toJson: (value) => JSON.stringify(plainOf(value)),
    toPrettyJson: (value) => JSON.stringify(plainOf(value), undefined, 2),
    fromYaml: (text) => encodings_valueOf(textArgument(text)),
    fromYamlArray: (text) => encodings_valueOf(textArgument(text)),
    fromJson: (text) => encodings_valueOf(textArgument(text)),
    b64enc: (text) => Buffer.from(textArgument(text)).toString('base64'),
    b64dec: (text) => Buffer.from(textArgument(text), 'base64').toString('utf8'),
    sha256sum: (text) => (0,external_node_crypto_.createHash)('sha256').update(textArgument(text)).digest('hex'),
};
/** With keys in order, as Go writes maps, and integers as numbers. */
function plainOf(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (Array.isArray(value))
        return value.map(plainOf);
    if (!(0,json_path/* isRecord */.u4)(value))
        return value ?? null;
    return Object.fromEntries(Object.keys(value)
        .toSorted()
        .map((key) => [key, plainOf(value[key])]));
}
function encodings_valueOf(text) {
    const [document] = (0,yaml_document/* parseDocuments */.e)(text);
    if (document === undefined)
        return {};
    if ('found' in document)
        throw new problem/* RenderProblem */.u(`a template reads YAML that does not parse: ${document.found}`);
    return document.value;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/functions/numbers.js


/** Functions about whole numbers. */
const numbers = {
    int: (value) => integerArgument(value),
    int64: (value) => integerArgument(value),
    atoi: (value) => integerArgument(value),
    float64: (value) => floatOf(value),
    add: (...values) => values.map(integerArgument).reduce((sum, value) => sum + value, 0n),
    add1: (value) => integerArgument(value) + 1n,
    sub: (a, b) => integerArgument(a) - integerArgument(b),
    mul: (first, ...others) => others.map(integerArgument).reduce((product, value) => BigInt.asIntN(64, product * value), integerArgument(first)),
    div: (a, b) => integerArgument(a) / divisor(b),
    mod: (a, b) => integerArgument(a) % divisor(b),
    max: (...values) => values.map(integerArgument).reduce((a, b) => (b > a ? b : a)),
    min: (...values) => values.map(integerArgument).reduce((a, b) => (b < a ? b : a)),
    until: (count) => sequence(0n, integerArgument(count)),
    untilStep: (start, end, step) => sequence(integerArgument(start), integerArgument(end), integerArgument(step)),
};
function floatOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(value))
        return Number(value);
    return Number(integerArgument(value));
}
function divisor(value) {
    const number = integerArgument(value);
    if (number === 0n)
        throw new problem/* RenderProblem */.u('a template divides by zero');
    return number;
}
function sequence(start, end, given) {
    const step = given ?? (end < start ? -1n : 1n);
    if (step === 0n || end > start !== step > 0n)
        return [];
    const count = countArgument((end - start + step - (step > 0n ? 1n : -1n)) / step, 10_000);
    return Array.from({ length: count }, (_, index) => start + BigInt(index) * step);
}

;// CONCATENATED MODULE: ./lib/src/render/templates/functions/texts.js




const maxText = 1024 * 1024;
/** Functions about texts. */
const texts = {
    print: (...values) => printed(values),
    println: (...values) => `${values.map(goText).join(' ')}\n`,
    printf: (format, ...values) => goFormat(textArgument(format), values),
    toString: (value) => shown(value),
    lower: (text) => textArgument(text).toLowerCase(),
    upper: (text) => textArgument(text).toUpperCase(),
    title: (text) => textArgument(text).replaceAll(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before, first) => `${before}${first.toUpperCase()}`),
    untitle: (text) => textArgument(text).replaceAll(/(^|\s)(\p{L})/gu, (_, before, first) => `${before}${first.toLowerCase()}`),
    trim: (text) => textArgument(text).trim(),
    trimAll: (cutset, text) => trimmed(textArgument(text), textArgument(cutset)),
    trimPrefix: (prefix, text) => withoutPrefix(textArgument(text), textArgument(prefix)),
    trimSuffix: (suffix, text) => withoutSuffix(textArgument(text), textArgument(suffix)),
    hasPrefix: (prefix, text) => textArgument(text).startsWith(textArgument(prefix)),
    hasSuffix: (suffix, text) => textArgument(text).endsWith(textArgument(suffix)),
    contains: (part, text) => textArgument(text).includes(textArgument(part)),
    replace: (from, to, text) => replaced(textArgument(from), textArgument(to), textArgument(text)),
    nospace: (text) => textArgument(text).replaceAll(/\s/g, ''),
    repeat: (count, text) => repeated(countArgument(count), textArgument(text)),
    trunc: (length, text) => truncated(Number(integerArgument(length)), textArgument(text)),
    substr: (start, end, text) => between(Number(integerArgument(start)), Number(integerArgument(end)), textArgument(text)),
    quote: (...values) => present(values).map((value) => JSON.stringify(shown(value))).join(' '),
    squote: (...values) => present(values).map((value) => `'${shown(value)}'`).join(' '),
    cat: (...values) => present(values).map(shown).join(' '),
    indent: (spaces, text) => indented(countArgument(spaces, 1000), textArgument(text)),
    nindent: (spaces, text) => `\n${indented(countArgument(spaces, 1000), textArgument(text))}`,
    splitList: (separator, text) => textArgument(text).split(textArgument(separator)),
    split: (separator, text) => {
        const parts = textArgument(text).split(textArgument(separator));
        return Object.fromEntries(parts.map((part, index) => [`_${index}`, part]));
    },
    join: (separator, values) => {
        const list = Array.isArray(values) ? listArgument(values) : [values];
        return bounded(present(list).map(shown).join(textArgument(separator)));
    },
    toStrings: (values) => listArgument(values).map(shown),
    normalize: (text) => sanitizedName(textArgument(text)),
    slugify: (...values) => slug(values),
};
/** Go puts a space between operands of which neither is a text. */
function printed(values) {
    return values
        .map((value, index) => {
        const isSpaced = index > 0 && typeof value !== 'string' && typeof values[index - 1] !== 'string';
        return `${isSpaced ? ' ' : ''}${goText(value)}`;
    })
        .join('');
}
function present(values) {
    return values.filter((value) => value !== undefined && value !== null);
}
function trimmed(text, cutset) {
    let [start, end] = [0, text.length];
    while (start < end && cutset.includes(text.charAt(start)))
        start += 1;
    while (end > start && cutset.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function withoutPrefix(text, prefix) {
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
function withoutSuffix(text, suffix) {
    return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
function replaced(from, to, text) {
    if (from === '')
        throw new problem/* RenderProblem */.u('a template replaces an empty text');
    return bounded(text.split(from).join(to));
}
function truncated(length, text) {
    if (length < 0)
        return text.length + length > 0 ? text.slice(length) : text;
    return text.slice(0, length);
}
function between(start, end, text) {
    if (start < 0)
        return text.slice(0, Math.max(end, 0));
    return end < 0 || end > text.length ? text.slice(start) : text.slice(start, end);
}
function repeated(count, text) {
    if (count < 0 || count * text.length > maxText)
        throw new problem/* RenderProblem */.u('a template repeats a text too often, or less than never');
    return text.repeat(count);
}
function indented(spaces, text) {
    const pad = ' '.repeat(Math.max(spaces, 0));
    return bounded(pad + text.replaceAll('\n', `\n${pad}`));
}
function bounded(text) {
    if (text.length > maxText)
        throw new problem/* RenderProblem */.u('a template makes a text that is too long');
    return text;
}

;// CONCATENATED MODULE: ./lib/src/render/templates/go-functions.js






/**
 * Functions of Go's templates, of sprig and of Argo CD, by name. What is left out is refused by name: it asks the
 * surroundings (`env`), gives another answer each time (`now`, `randAlpha`), or takes regular expressions of Go.
 */
const functions = {
    ...comparisons,
    ...texts,
    ...numbers,
    ...collections,
    ...encodings,
    fail: (message) => {
        throw new problem/* RenderProblem */.u(`a template fails: ${String(message)}`);
    },
};

;// CONCATENATED MODULE: ./lib/src/render/templates/go-template.js







/**
 * Renders a template as Go's text/template with the functions that Argo CD gives to ApplicationSets. What this reader
 * does not know is refused, never left out. @throws RenderProblem
 */
function renderGoTemplate(template, data, options) {
    if (!template.includes('{{'))
        return template;
    const run = new Run(options);
    const signal = run.body(parseTemplate(template), data, new Scope(data));
    if (signal !== undefined)
        throw new problem/* RenderProblem */.u(`a template has {{${signal}}} outside of a range`);
    return run.text;
}
/** Variables of a block; those of blocks around it are seen too. */
class Scope {
    #own = new Map();
    #outer;
    constructor(root, outer) {
        this.#outer = outer;
        if (outer === undefined)
            this.#own.set('', root);
    }
    inner() {
        return new Scope(undefined, this);
    }
    declare(name, value) {
        this.#own.set(name, value);
    }
    assign(name, value) {
        if (this.#own.has(name))
            this.#own.set(name, value);
        else if (this.#outer === undefined)
            throw new problem/* RenderProblem */.u(`a template has no variable $${name}`);
        else
            this.#outer.assign(name, value);
    }
    read(name) {
        if (this.#own.has(name))
            return this.#own.get(name);
        if (this.#outer === undefined)
            throw new problem/* RenderProblem */.u(`a template has no variable $${name}`);
        return this.#outer.read(name);
    }
}
/** One rendering, with its bounds. */
class Run {
    text = '';
    #steps = 0;
    #options;
    constructor(options) {
        this.#options = options;
    }
    body(body, dot, scope) {
        for (const node of body) {
            const signal = this.#node(node, dot, scope);
            if (signal !== undefined)
                return signal;
        }
        return undefined;
    }
    #node(node, dot, scope) {
        this.#count();
        switch (node.kind) {
            case 'text':
                return this.#write(node.text);
            case 'print': {
                const value = this.#pipeline(node.pipeline, dot, scope);
                // A declaration prints nothing; a value that is not there prints as Go has it.
                if (node.pipeline.variables.length === 0)
                    this.#write(value === undefined || value === null ? '<no value>' : goText(value));
                return undefined;
            }
            case 'if':
            case 'with': {
                const inner = scope.inner();
                const value = this.#pipeline(node.pipeline, dot, inner);
                if (isTrue(value))
                    return this.body(node.body, node.kind === 'with' ? value : dot, inner);
                return this.body(node.otherwise, dot, inner);
            }
            case 'range':
                return this.#range(node, dot, scope);
            case 'break':
            case 'continue':
            default:
                return node.kind;
        }
    }
    #range({ pipeline, body, otherwise }, dot, scope) {
        const outer = scope.inner();
        const items = itemsOf(this.#pipeline({ ...pipeline, variables: [] }, dot, outer));
        if (items.length === 0)
            return this.body(otherwise, dot, outer);
        for (const [key, value] of items) {
            this.#count();
            const inner = outer.inner();
            const [first, second] = pipeline.variables;
            if (first !== undefined)
                inner.declare(first, second === undefined ? value : key);
            if (second !== undefined)
                inner.declare(second, value);
            if (this.body(body, value, inner) === 'break')
                break;
        }
        return undefined;
    }
    #pipeline({ variables, assigns, commands }, dot, scope) {
        let value;
        for (const [index, command] of commands.entries()) {
            value = this.#command(command, index === 0 ? [] : [value], dot, scope);
        }
        for (const name of variables) {
            if (assigns)
                scope.assign(name, value);
            else
                scope.declare(name, value);
        }
        return value;
    }
    #command([first, ...rest], piped, dot, scope) {
        this.#count();
        if (first === undefined)
            throw new TypeError('the parser leaves no command empty');
        if (first.kind !== 'function') {
            if (rest.length + piped.length > 0)
                throw new problem/* RenderProblem */.u('a template gives arguments to what is no function');
            return this.#operand(first, dot, scope);
        }
        if (first.name === 'and' || first.name === 'or')
            return this.#junction(first.name, [...rest, ...piped.map(literal)], dot, scope);
        const args = [...rest.map((operand) => this.#operand(operand, dot, scope)), ...piped];
        return this.#call(first.name, args);
    }
    /** `and` and `or` evaluate no more operands than they need. */
    #junction(name, operands, dot, scope) {
        let value;
        for (const operand of operands) {
            value = this.#operand(operand, dot, scope);
            if (isTrue(value) === (name === 'or'))
                return value;
        }
        return value;
    }
    #operand(operand, dot, scope) {
        this.#count();
        switch (operand.kind) {
            case 'literal':
                return operand.value;
            case 'function':
                return this.#call(operand.name, []);
            case 'dot':
                return this.#fields(dot, operand.fields);
            case 'variable':
                return this.#fields(scope.read(operand.name), operand.fields);
            case 'pipeline':
            default:
                return this.#fields(this.#pipeline(operand.pipeline, dot, scope), operand.fields);
        }
    }
    #fields(start, fields) {
        let value = start;
        for (const name of fields) {
            // A member of what is not there is not there either; one of null is an error.
            if (value === undefined)
                continue;
            if (value === null)
                throw new problem/* RenderProblem */.u(`a template asks .${name} of null`);
            if (!(0,json_path/* isRecord */.u4)(value))
                throw new problem/* RenderProblem */.u(`a template asks .${name} of a value that has no fields`);
            if (!Object.hasOwn(value, name)) {
                if (this.#options.requiresKeys)
                    throw new problem/* RenderProblem */.u(`no parameter has the key ${name} (missingkey=error)`);
                value = undefined;
            }
            else
                value = value[name];
        }
        return value;
    }
    #write(text) {
        this.text += text;
        if (this.text.length > templateLimits.output)
            throw new problem/* RenderProblem */.u('a template prints too much');
        return undefined;
    }
    #call(name, args) {
        const result = call(name, args);
        if (Array.isArray(result))
            this.#count(result.length);
        if (typeof result === 'string')
            this.#count(Math.ceil(result.length / charactersOfStep));
        return result;
    }
    #count(steps = 1) {
        this.#steps += steps;
        if (this.#steps > templateLimits.steps)
            throw new problem/* RenderProblem */.u('a template takes too many steps');
    }
}
/** Characters that a function may make for one step. */
const charactersOfStep = 100;
function literal(value) {
    return { kind: 'literal', value };
}
function call(name, args) {
    const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (found === undefined)
        throw new problem/* RenderProblem */.u(`a template uses the function ${name}, which is not read`);
    return found(...args);
}
function itemsOf(value) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value.map((item, index) => [BigInt(index), item]);
    if ((0,json_path/* isRecord */.u4)(value)) {
        return Object.keys(value)
            .toSorted(byBytes)
            .map((key) => [key, value[key]]);
    }
    throw new problem/* RenderProblem */.u('a template ranges over what is neither a list nor a map');
}

;// CONCATENATED MODULE: ./lib/src/render/templates/deep.js



/** Fills a template with parameters. @throws RenderProblem */
function filledText(template, parameters, { isGo, requiresKeys }) {
    return isGo ? renderGoTemplate(template, parameters, { requiresKeys }) : fillTemplate(template, parameters);
}
/** Fills every text of a value, keys too. @throws RenderProblem */
function filledDeeply(value, parameters, style) {
    if (typeof value === 'string')
        return filledText(value, parameters, style);
    if (Array.isArray(value))
        return value.map((item) => filledDeeply(item, parameters, style));
    if (!(0,json_path/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        filledText(key, parameters, style),
        filledDeeply(item, parameters, style),
    ]));
}

;// CONCATENATED MODULE: ./lib/src/render/generators/own-values.js


/** Adds the `values` of a generator, filled with its own parameters. @throws RenderProblem */
function withOwnValues(spec, parameters, style) {
    const values = (0,json_path/* memberAt */.mz)(spec, 'values');
    if (!(0,json_path/* isRecord */.u4)(values) || Object.keys(values).length === 0)
        return parameters;
    const filled = Object.entries(values).map(([key, value]) => [key, filledText(String(value), parameters, style)]);
    if (style.isGo)
        return { ...parameters, values: Object.fromEntries(filled) };
    return { ...parameters, ...Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value])) };
}

;// CONCATENATED MODULE: ./lib/src/render/generators/clusters.js






const inClusterServer = 'https://kubernetes.default.svc';
/** Clusters that are declared in Git: their Secrets, or ExternalSecrets that make them. */
const clusters = {
    name: 'clusters',
    generate(spec, context) {
        const declared = declaredClusters(context);
        if (declared.length === 0) {
            throw new problem/* RenderProblem */.u('the clusters of its generator are Secrets that are not in the repository');
        }
        const selector = {
            matchLabels: (0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(spec, 'selector', 'matchLabels')),
            matchExpressions: (0,json_path/* listIn */.Of)(spec, 'selector', 'matchExpressions').map((entry) => ({
                key: (0,json_path/* textIn */.r7)(entry, 'key') ?? '',
                operator: (0,json_path/* textIn */.r7)(entry, 'operator') ?? '',
                values: [...(0,deployers_values/* textsIn */.Ej)(entry, 'values')],
            })),
        };
        // The cluster of Argo CD itself needs no Secret, and no labels select it. It comes first.
        const isLocalNamed = declared.some(({ server }) => server === inClusterServer);
        const local = (0,selectors/* isEmptySelector */.xh)(selector) && !isLocalNamed ? [inCluster] : [];
        const selected = declared.filter(({ labels }) => (0,selectors/* selectorMatches */.de)(selector, labels));
        const sets = [...local, ...selected.map((cluster) => parametersOf(cluster, context))].map((one) => withOwnValues(spec, one, context.style));
        return Promise.resolve((0,json_path/* memberAt */.mz)(spec, 'flatList') === true ? [{ clusters: sets }] : sets);
    },
};
const inCluster = {
    name: 'in-cluster',
    nameNormalized: 'in-cluster',
    server: inClusterServer,
    project: '',
};
const secretType = 'argocd.argoproj.io/secret-type';
function declaredClusters({ objects }) {
    const secrets = objects.ofKind('Secret', ['']).map(ofSecret);
    const external = objects.ofKind('ExternalSecret', ['external-secrets.io']).map(ofExternalSecret);
    const found = new Map([...secrets, ...external].flatMap((one) => (one === undefined ? [] : [[one.name, one]])));
    return [...found.values()];
}
function ofSecret({ labels, annotations, body }) {
    if (labels[secretType] !== 'cluster')
        return undefined;
    const plain = (0,deployers_values/* textMap */.sP)(body['stringData']);
    const encoded = Object.entries((0,deployers_values/* textMap */.sP)(body['data'])).map(([key, text]) => [
        key,
        Buffer.from(text, 'base64').toString('utf8'),
    ]);
    return clusterOf({ ...Object.fromEntries(encoded), ...plain }, labels, annotations);
}
function ofExternalSecret({ body }) {
    const template = (0,json_path/* memberAt */.mz)(body, 'spec', 'target', 'template');
    const labels = (0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(template, 'metadata', 'labels'));
    if (!(0,json_path/* isRecord */.u4)(template) || labels[secretType] !== 'cluster')
        return undefined;
    const data = (0,deployers_values/* textMap */.sP)(template['data']);
    return clusterOf(data, labels, (0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(template, 'metadata', 'annotations')));
}
function clusterOf(data, labels, annotations) {
    const { name = '', server = '', project = '' } = data;
    if (name === '' || server === '' || `${name}${server}`.includes('{{')) {
        throw new problem/* RenderProblem */.u('a cluster of its generator has a name or server that is not in the repository');
    }
    return { name, server, project, labels, annotations };
}
function parametersOf({ name, server, project, labels, annotations }, { style }) {
    const common = { name, nameNormalized: sanitizedName(name), server, project };
    if (style.isGo) {
        const metadata = {
            ...(Object.keys(annotations).length > 0 && { annotations }),
            ...(Object.keys(labels).length > 0 && { labels }),
        };
        return { ...common, metadata };
    }
    return { ...common, ...Object.fromEntries([...flat('annotations', annotations), ...flat('labels', labels)]) };
}
function flat(kind, values) {
    return Object.entries(values).map(([key, value]) => [`metadata.${kind}.${key}`, value]);
}

;// CONCATENATED MODULE: ./lib/src/render/generators/flatten.js


/** Names nested values by their way, `a.b.0`, and prints them as Go does; an empty map or list is none of them. */
function flattened(value) {
    const flat = new Map();
    const visit = (inner, path) => {
        const entries = Array.isArray(inner) ? inner.entries() : (0,json_path/* isRecord */.u4)(inner) ? Object.entries(inner) : undefined;
        if (entries === undefined) {
            flat.set(path, goText(inner));
            return;
        }
        let isEmpty = true;
        for (const [key, item] of entries) {
            isEmpty = false;
            visit(item, path === '' ? String(key) : `${path}.${key}`);
        }
        if (isEmpty && path !== '')
            flat.set(path, goText(inner));
    };
    visit(value, '');
    return Object.fromEntries(flat);
}

// EXTERNAL MODULE: ./lib/src/render/glob.js
var glob = __webpack_require__(66869);
// EXTERNAL MODULE: ./lib/src/render/paths.js
var render_paths = __webpack_require__(68563);
;// CONCATENATED MODULE: ./lib/src/render/generators/git.js









const maxFiles = 5_000;
/** Directories of a repository, or what its files say. */
const git = {
    name: 'git',
    async generate(spec, context) {
        const tree = await context.repositories.at((0,json_path/* textIn */.r7)(spec, 'repoURL') ?? '', (0,json_path/* textIn */.r7)(spec, 'revision'));
        const [directories, files] = [(0,json_path/* listIn */.Of)(spec, 'directories'), (0,json_path/* listIn */.Of)(spec, 'files')];
        if (directories.length > 0) {
            return directoriesOf(directories, tree).map((path) => withOwnValues(spec, pathParameters(path, spec, context), context.style));
        }
        if (files.length === 0)
            throw new problem/* RenderProblem */.u('a git generator names neither directories nor files');
        const sets = [];
        for (const path of filesOf(files, tree)) {
            for (const content of await contentsOf(path, tree)) {
                sets.push(withOwnValues(spec, fileParameters(path, content, spec, context), context.style));
            }
        }
        return sets;
    },
};
/** Hidden directories, and what is below them, are left out. */
function directoriesOf(wanted, { paths }) {
    const all = new Set();
    for (const path of paths) {
        for (let directory = (0,render_paths/* directoryOf */.jt)(path); directory !== '' && !all.has(directory); directory = (0,render_paths/* directoryOf */.jt)(directory)) {
            all.add(directory);
        }
    }
    const matches = (path, isExcluded) => wanted.some((item) => ((0,json_path/* memberAt */.mz)(item, 'exclude') === true) === isExcluded && (0,glob/* matchesParts */.m0)((0,json_path/* textIn */.r7)(item, 'path') ?? '', path));
    return [...all]
        .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
        .filter((path) => matches(path, false) && !matches(path, true))
        .toSorted(byWalk);
}
/** A walk goes through the entries of a directory in order, and into one before the next. */
function byWalk(a, b) {
    const [left, right] = [a.split('/'), b.split('/')];
    for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
        const order = byBytes(left[index] ?? '', right[index] ?? '');
        if (order !== 0)
            return order;
    }
    return left.length - right.length;
}
function filesOf(wanted, { paths }) {
    const patterns = (isExcluded) => wanted.flatMap((item) => (((0,json_path/* memberAt */.mz)(item, 'exclude') === true) === isExcluded ? [(0,json_path/* textIn */.r7)(item, 'path') ?? ''] : []));
    const [included, excluded] = [patterns(false), patterns(true)];
    const found = paths.filter((path) => included.some((pattern) => (0,glob/* matchesPathspec */.e5)(pattern, path)) &&
        !excluded.some((pattern) => (0,glob/* matchesPathspec */.e5)(pattern, path)));
    if (found.length > maxFiles)
        throw new problem/* RenderProblem */.u(`a git generator reads more than ${maxFiles} files`);
    return found.toSorted(byBytes);
}
/** A file holds one map or a list of them; an empty one holds an empty map. */
async function contentsOf(path, tree) {
    const value = (0,deployers_values/* parsed */.Yz)((await tree.read(path)) ?? new Uint8Array(), path) ?? {};
    const all = Array.isArray(value) ? value : [value];
    return all.map((one) => {
        if (!(0,json_path/* isRecord */.u4)(one))
            throw new problem/* RenderProblem */.u(`${path} holds no map`);
        return one;
    });
}
function fileParameters(path, content, spec, context) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const extra = { filename: name, filenameNormalized: sanitizedName(name) };
    const own = context.style.isGo ? content : flattened(content);
    return { ...own, ...pathParameters((0,render_paths/* directoryOf */.jt)(path) === '' ? '.' : (0,render_paths/* directoryOf */.jt)(path), spec, context, extra) };
}
function pathParameters(path, spec, { style }, extra = {}) {
    const prefix = (0,json_path/* textIn */.r7)(spec, 'pathParamPrefix') ?? '';
    const segments = path.split('/');
    const basename = segments.at(-1) ?? '';
    const named = { basename, basenameNormalized: sanitizedName(basename), ...extra };
    if (style.isGo) {
        const inner = { path, ...named, segments };
        return prefix === '' ? { path: inner } : { [prefix]: { path: inner } };
    }
    const key = prefix === '' ? 'path' : `${prefix}.path`;
    return {
        [key]: path,
        ...Object.fromEntries(Object.entries(named).map(([name, value]) => [`${key}.${name}`, value])),
        ...Object.fromEntries(segments.map((segment, index) => [`${key}[${index}]`, segment])),
    };
}

;// CONCATENATED MODULE: ./lib/src/render/generators/list.js



/** Elements as they stand; without Go's templates their values are texts. */
const list = {
    name: 'list',
    generate(spec, { style }) {
        const own = (0,json_path/* listIn */.Of)(spec, 'elements').map((element) => (style.isGo ? element : flatElement(element)));
        const yaml = (0,json_path/* textIn */.r7)(spec, 'elementsYaml');
        const more = yaml === undefined || yaml === '' ? [] : elementsIn(yaml);
        return Promise.resolve([...own, ...more].map(requireMap));
    },
};
function flatElement(element) {
    if (!(0,json_path/* isRecord */.u4)(element))
        throw new problem/* RenderProblem */.u('an element of a list is no map');
    return Object.fromEntries(Object.entries(element).flatMap(([key, value]) => {
        if (key !== 'values')
            return [[key, requireText(key, value)]];
        return Object.entries(requireMap(value)).map(([name, one]) => [`values.${name}`, requireText(name, one)]);
    }));
}
function elementsIn(yaml) {
    const elements = (0,deployers_values/* parsed */.Yz)(yaml, 'elementsYaml');
    if (Array.isArray(elements))
        return elements;
    throw new problem/* RenderProblem */.u('elementsYaml is no list');
}
function requireMap(value) {
    if ((0,json_path/* isRecord */.u4)(value))
        return value;
    throw new problem/* RenderProblem */.u('an element of a list is no map');
}
function requireText(key, value) {
    if (typeof value === 'string')
        return value;
    throw new problem/* RenderProblem */.u(`the value ${key} of an element is no text, which takes goTemplate`);
}

;// CONCATENATED MODULE: ./lib/src/render/generators/matrix.js




const maxSets = 5_000;
/** Every set of a first generator with every set of a second one, which may use the parameters of the first. */
const matrix = {
    name: 'matrix',
    async generate(spec, context, nested) {
        const [first, second, ...others] = (0,json_path/* listIn */.Of)(spec, 'generators');
        if (first === undefined || second === undefined || others.length > 0) {
            throw new problem/* RenderProblem */.u('a matrix has other than two generators');
        }
        const sets = [];
        for (const outer of await nested(first, context)) {
            for (const inner of await nested(interpolated(second, outer, context.style), context)) {
                sets.push(context.style.isGo ? deeplyMerged(inner, outer) : combined(outer, inner));
            }
            if (sets.length > maxSets)
                throw new problem/* RenderProblem */.u(`a matrix makes more than ${maxSets} sets of parameters`);
        }
        return sets;
    },
};
/** Fills a generator with the parameters of the one before it; its own values may name parameters of its own. */
function interpolated(generator, outer, style) {
    if (!(0,json_path/* isRecord */.u4)(generator) || Object.keys(outer).length === 0)
        return generator;
    const strict = { ...style, requiresKeys: true };
    return Object.fromEntries(Object.entries(generator).map(([key, spec]) => {
        const values = (0,json_path/* memberAt */.mz)(spec, 'values');
        if (!(0,json_path/* isRecord */.u4)(spec) || !(0,json_path/* isRecord */.u4)(values))
            return [key, filledDeeply(spec, outer, strict)];
        const { values: _, ...rest } = spec;
        const filled = filledDeeply(rest, outer, strict);
        return [key, { ...((0,json_path/* isRecord */.u4)(filled) ? filled : {}), values: valuesIn(values, outer, strict) }];
    }));
}
function valuesIn(values, outer, style) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => {
        try {
            return [key, filledText(String(value), outer, style)];
        }
        catch (error) {
            if (!(error instanceof problem/* RenderProblem */.u))
                throw error;
            return [key, value];
        }
    }));
}
/** Without Go's templates parameters are texts, and one that both have must be the same. */
function combined(a, b) {
    const [left, right] = [textsOf(a), textsOf(b)];
    for (const [key, value] of Object.entries(right)) {
        if (Object.hasOwn(left, key) && left[key] !== value)
            throw new problem/* RenderProblem */.u(`a matrix has two values of ${key}`);
    }
    return { ...left, ...right };
}
function textsOf(parameters) {
    return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, goText(value)]));
}
/** Merges maps, the second one over the first. */
function deeplyMerged(target, over) {
    const merged = new Map(Object.entries(target));
    for (const [key, value] of Object.entries(over)) {
        const present = merged.get(key);
        merged.set(key, (0,json_path/* isRecord */.u4)(present) && (0,json_path/* isRecord */.u4)(value) ? deeplyMerged(present, value) : value);
    }
    return Object.fromEntries(merged);
}

;// CONCATENATED MODULE: ./lib/src/render/generators/merge.js




/** The sets of a first generator, overruled by those of others that have the same values of the keys. */
const merge = {
    name: 'merge',
    async generate(spec, context, nested) {
        const keys = (0,deployers_values/* textsIn */.Ej)(spec, 'mergeKeys');
        const [first, ...others] = (0,json_path/* listIn */.Of)(spec, 'generators');
        if (first === undefined || others.length === 0)
            throw new problem/* RenderProblem */.u('a merge has fewer than two generators');
        if (keys.length === 0)
            throw new problem/* RenderProblem */.u('a merge has no mergeKeys');
        const merged = new Map(byKeys(await nested(first, context), keys));
        for (const generator of others) {
            for (const [key, set] of byKeys(await nested(generator, context), keys)) {
                const base = merged.get(key);
                if (base !== undefined)
                    merged.set(key, context.style.isGo ? deeplyMerged(base, set) : { ...base, ...set });
            }
        }
        return [...merged.values()];
    },
};
function byKeys(sets, keys) {
    const found = new Map();
    for (const set of sets) {
        const key = JSON.stringify(keys.map((name) => (Object.hasOwn(set, name) ? set[name] : null)));
        if (found.has(key))
            throw new problem/* RenderProblem */.u(`a merge has two sets with ${keys.join(', ')} ${key}`);
        found.set(key, set);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/render/generators/generators.js









/** Every generator that is followed. A new one is a file and a line here. */
const generators = [list, git, clusters, matrix, merge];
const generators_maxDepth = 4;
/** Makes the parameters of one entry of `generators`. @throws RenderProblem for one that is not followed, RemoteError */
async function generate(entry, context, depth = 0) {
    if (depth > generators_maxDepth)
        throw new problem/* RenderProblem */.u('its generators are nested too deep');
    const names = (0,json_path/* isRecord */.u4)(entry) ? Object.keys(entry).filter((key) => key !== 'selector' && key !== 'template') : [];
    const [name, ...others] = names;
    // An empty entry makes nothing.
    if (name === undefined)
        return { parameters: [], template: undefined };
    if (others.length > 0)
        throw new problem/* RenderProblem */.u('a generator has several types');
    const generator = generators.find((one) => one.name === name);
    if (generator === undefined)
        throw new problem/* RenderProblem */.u(`the generator ${name} asks a server`);
    const spec = (0,json_path/* memberAt */.mz)(entry, name) ?? {};
    const made = await generator.generate(spec, context, (inner, within) => {
        return generate(inner, within, depth + 1).then(({ parameters }) => parameters);
    });
    return { parameters: made.filter((one) => isSelected(entry, one)), template: (0,json_path/* memberAt */.mz)(spec, 'template') };
}
/** A selector asks the parameters as if they were labels. */
function isSelected(entry, parameters) {
    const selector = (0,json_path/* memberAt */.mz)(entry, 'selector');
    if (!(0,json_path/* isRecord */.u4)(selector))
        return true;
    const labels = flattened(parameters);
    const matchLabels = Object.fromEntries(Object.entries(recordOf(selector['matchLabels'])).map(([key, value]) => [key, String(value)]));
    const matchExpressions = (0,json_path/* listIn */.Of)(selector, 'matchExpressions').map(requirementOf);
    return (0,selectors/* selectorMatches */.de)({ matchLabels, matchExpressions }, labels);
}
function requirementOf(entry) {
    const operator = String((0,json_path/* memberAt */.mz)(entry, 'operator'));
    if (!['In', 'NotIn', 'Exists', 'DoesNotExist'].includes(operator)) {
        throw new problem/* RenderProblem */.u(`a selector has the operator ${operator.slice(0, 50)}, which is not read`);
    }
    return { key: String((0,json_path/* memberAt */.mz)(entry, 'key')), operator, values: (0,json_path/* listIn */.Of)(entry, 'values').map(String) };
}
function recordOf(value) {
    return (0,json_path/* isRecord */.u4)(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/application-set.js





const maxApplications = 5_000;
/** An ApplicationSet of Argo CD, whose Applications are made as its controller makes them. */
const applicationSet = {
    kind: 'ApplicationSet',
    group: 'argoproj.io',
    follows: 'generators `list`, `git` (directories, files), `clusters` whose Secrets or ExternalSecrets are in Git, `matrix`, `merge`, with `selector` and `template`; `goTemplate` and the flat placeholders; `templatePatch` as a merge of maps',
    leaves: 'generators that ask a server (`scmProvider`, `pullRequest`, `clusterDecisionResource`, `plugin`), functions of templates that give another answer each time or take regular expressions',
    follow: async (object, surroundings) => ({ made: await applicationsOf(object, surroundings) }),
};
/** Makes the Applications of a set. @throws RenderProblem, RemoteError */
async function applicationsOf(set, { repositories, objects }) {
    const style = styleOf(set);
    const context = { repositories, objects, style };
    const made = [];
    for (const generator of (0,json_path/* listIn */.Of)(set.body, 'spec', 'generators')) {
        const { parameters, template } = await generate(generator, context);
        const merged = filledFrom(template, (0,json_path/* memberAt */.mz)(set.body, 'spec', 'template'));
        for (const one of parameters)
            made.push(applicationOf(set, merged, one, style));
        if (made.length > maxApplications)
            throw new problem/* RenderProblem */.u(`it makes more than ${maxApplications} Applications`);
    }
    return made;
}
function styleOf({ body }) {
    return {
        isGo: (0,json_path/* memberAt */.mz)(body, 'spec', 'goTemplate') === true,
        requiresKeys: (0,deployers_values/* textsIn */.Ej)(body, 'spec', 'goTemplateOptions').includes('missingkey=error'),
    };
}
function applicationOf(set, template, parameters, style) {
    const filled = Object.keys(parameters).length === 0 ? template : filledDeeply(template, parameters, style);
    const patch = (0,json_path/* textIn */.r7)(set.body, 'spec', 'templatePatch');
    const patched = patch === undefined ? filled : patchedTemplate(filled, filledText(patch, parameters, style));
    const name = (0,json_path/* textIn */.r7)(patched, 'metadata', 'name') ?? '';
    if (name === '')
        throw new problem/* RenderProblem */.u('it makes an Application without a name');
    const { namespace } = set;
    const metadata = { ...recordIn(patched, 'metadata'), name, ...(namespace !== '' && { namespace }) };
    return {
        ...set,
        kind: 'Application',
        name,
        labels: textRecord(metadata, 'labels'),
        annotations: textRecord(metadata, 'annotations'),
        body: { apiVersion: set.apiVersion, kind: 'Application', metadata, spec: recordIn(patched, 'spec') },
        lineOf: () => set.lineOf([]),
    };
}
/** Patches what a template made; the project stays, as Argo CD keeps it. */
function patchedTemplate(template, text) {
    const patch = withGoKeys((0,deployers_values/* parsed */.Yz)(text, 'templatePatch'));
    if (patch === undefined)
        return template;
    if (!(0,json_path/* isRecord */.u4)(patch))
        throw new problem/* RenderProblem */.u('its templatePatch makes no map');
    const merged = (0,deployers_values/* mergePatch */.bW)(template, patch);
    const project = (0,json_path/* memberAt */.mz)(template, 'spec', 'project');
    return (0,deployers_values/* mergePatch */.bW)(merged, { spec: { project: project ?? null } });
}
const goKeys = ['repoURL', 'targetRevision', 'path', 'chart', 'ref', 'releaseName', 'valueFiles'];
const goKey = new Map(goKeys.map((key) => [key.toLowerCase(), key]));
/** Go reads the keys of a type whatever their case: KubeRocketCI writes `RepoURL`. */
function withGoKeys(value) {
    if (Array.isArray(value))
        return value.map(withGoKeys);
    if (!(0,json_path/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [goKey.get(key.toLowerCase()) ?? key, withGoKeys(one)]));
}
/** Fills what a generator's own template leaves out from that of the set. */
function filledFrom(own, base) {
    if (isEmpty(own))
        return base;
    if (!(0,json_path/* isRecord */.u4)(own) || !(0,json_path/* isRecord */.u4)(base))
        return own;
    const keys = [...new Set([...Object.keys(own), ...Object.keys(base)])];
    return Object.fromEntries(keys.map((key) => [key, filledFrom(own[key], base[key])]));
}
function isEmpty(value) {
    if (value === undefined || value === null || value === '' || value === false || value === 0)
        return true;
    return Array.isArray(value) ? value.length === 0 : (0,json_path/* isRecord */.u4)(value) && Object.keys(value).length === 0;
}
function recordIn(value, key) {
    const found = (0,json_path/* memberAt */.mz)(value, key);
    return (0,json_path/* isRecord */.u4)(found) ? found : {};
}
function textRecord(value, key) {
    return Object.fromEntries(Object.entries(recordIn(value, key)).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])));
}

// EXTERNAL MODULE: ./lib/src/render/deployers/argo-application.js + 2 modules
var argo_application = __webpack_require__(4390);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
;// CONCATENATED MODULE: ./lib/src/render/deployers/flux-source.js




const sourceGroups = ['source.toolkit.fluxcd.io'];
/** Sources that are in no repository of Git. */
const elsewhere = new Map([
    ['OCIRepository', 'is an artifact of a registry, which is not fetched'],
    ['Bucket', 'is a bucket of a server, which is not fetched'],
    ['HelmRepository', 'holds charts, and no directory'],
    ['ExternalArtifact', 'is made by another controller'],
]);
/**
 * Finds the tree of a `sourceRef`.
 * @throws RenderProblem for a source that is no GitRepository in Git, or leaves files out; RemoteError
 */
async function fluxTree(reference, { namespace, file }, surroundings) {
    const [kind = '', name = ''] = [(0,json_path/* textIn */.r7)(reference, 'kind'), (0,json_path/* textIn */.r7)(reference, 'name')];
    const subject = `${kind}/${(0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace}/${name}`;
    if (kind !== 'GitRepository') {
        throw new problem/* RenderProblem */.u(`its source ${subject} ${elsewhere.get(kind) ?? 'is of a kind that is not followed'}`);
    }
    const found = surroundings.objects.named(kind, (0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace, name, sourceGroups, file);
    if (found === undefined)
        throw new problem/* RenderProblem */.u(`its source ${subject} is declared nowhere in the repository`);
    if ((0,json_path/* listIn */.Of)(found.body, 'spec', 'include').length > 0)
        throw new problem/* RenderProblem */.u(`its source ${subject} includes others`);
    const tree = await surroundings.repositories.at((0,json_path/* textIn */.r7)(found.body, 'spec', 'url') ?? '', revisionOf(found, subject));
    requireWhole(found, tree, subject);
    return tree;
}
/** Refuses a source that leaves files out: rendered with them, it would not be what the cluster gets. */
function requireWhole({ body }, { paths }, subject) {
    const file = paths.find((path) => path === '.sourceignore' || path.endsWith('/.sourceignore'));
    const by = ((0,json_path/* textIn */.r7)(body, 'spec', 'ignore') ?? '').trim() === '' ? file : 'its spec.ignore';
    if (by !== undefined)
        throw new problem/* RenderProblem */.u(`its source ${subject} leaves files out by ${by}, which is not read`);
}
/** `commit` wins over `name`, `semver`, `tag` and `branch`. */
function revisionOf({ body }, subject) {
    const ref = (0,json_path/* memberAt */.mz)(body, 'spec', 'ref');
    const range = (0,json_path/* textIn */.r7)(ref, 'semver');
    if (range !== undefined && (0,json_path/* textIn */.r7)(ref, 'commit') === undefined && (0,json_path/* textIn */.r7)(ref, 'name') === undefined) {
        throw new problem/* RenderProblem */.u(`its source ${subject} chooses a tag by the range ${JSON.stringify(range.slice(0, 50))}, which is not resolved`);
    }
    const name = (0,json_path/* textIn */.r7)(ref, 'name')?.replace(/^refs\/(?:heads|tags)\//, '');
    return (0,json_path/* textIn */.r7)(ref, 'commit') ?? name ?? (0,json_path/* textIn */.r7)(ref, 'tag') ?? (0,json_path/* textIn */.r7)(ref, 'branch');
}
/** A path from the root of a tree. @throws RenderProblem for one that is not in it */
function fluxPath(text, tree) {
    const path = (0,kustomize_paths/* localPath */.$S)([], text.replace(/^\/+/, ''));
    if (path === undefined || !tree.hasDirectory(path))
        throw new problem/* RenderProblem */.u(`the directory ${text} is not in the repository`);
    return path;
}
/** Data of the ConfigMap or Secret that a reference names; undefined for an optional one that is not there. */
function referencedData(reference, { namespace, file }, objects) {
    const [kind = '', name = ''] = [(0,json_path/* textIn */.r7)(reference, 'kind'), (0,json_path/* textIn */.r7)(reference, 'name')];
    const found = objects.named(kind, namespace, name, [''], file);
    if (found === undefined) {
        if ((0,json_path/* memberAt */.mz)(reference, 'optional') === true)
            return undefined;
        throw new problem/* RenderProblem */.u(`${kind}/${namespace}/${name}, which it takes values of, is not in the repository`);
    }
    if (kind === 'ConfigMap')
        return (0,deployers_values/* textMap */.sP)(found.body['data']);
    const encoded = Object.entries((0,deployers_values/* textMap */.sP)(found.body['data'])).map(([key, text]) => [
        key,
        Buffer.from(text, 'base64').toString('utf8'),
    ]);
    const data = { ...Object.fromEntries(encoded), ...(0,deployers_values/* textMap */.sP)(found.body['stringData']) };
    if (found.body['sops'] !== undefined)
        throw new problem/* RenderProblem */.u(`${kind}/${namespace}/${name} is encrypted`);
    return data;
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/flux-kustomization.js





/** A Kustomization of Flux. */
const fluxKustomization = {
    kind: 'Kustomization',
    group: 'kustomize.toolkit.fluxcd.io',
    follows: '`path` of a GitRepository in Git, a kustomization made where there is none, `targetNamespace`, `namePrefix`, `nameSuffix`, `images`, `patches`, `components`, `commonMetadata`, `postBuild` with ConfigMaps and Secrets in Git; `dependsOn` changes the order alone',
    leaves: 'OCIRepository and Bucket, tags by a range, sources with `.sourceignore` or `ignore`, values that only the cluster has',
    follow: followKustomization,
};
async function followKustomization(object, surroundings) {
    const spec = (0,json_path/* memberAt */.mz)(object.body, 'spec');
    const tree = await fluxTree((0,json_path/* memberAt */.mz)(spec, 'sourceRef'), object, surroundings);
    const directory = fluxPath((0,json_path/* textIn */.r7)(spec, 'path') ?? '', tree);
    const namespace = (0,json_path/* textIn */.r7)(spec, 'targetNamespace');
    return {
        sources: [
            {
                application: (0,model/* nameOf */.V)(object),
                tree,
                directory,
                values: [],
                namespace: namespace ?? object.namespace,
                format: 'kustomize',
                kustomize: optionsOf(object, surroundings.objects),
                changes: changesOf((0,json_path/* memberAt */.mz)(spec, 'commonMetadata')),
            },
        ],
    };
}
function optionsOf(object, objects) {
    const spec = (0,json_path/* memberAt */.mz)(object.body, 'spec');
    const text = (key) => (0,json_path/* textIn */.r7)(spec, key);
    const [target, namePrefix, nameSuffix] = [text('targetNamespace'), text('namePrefix'), text('nameSuffix')];
    const substitute = variablesOf((0,json_path/* memberAt */.mz)(spec, 'postBuild'), object, objects);
    return {
        isGenerated: true,
        readsTree: true,
        images: (0,json_path/* listIn */.Of)(spec, 'images').map(imageOf),
        patches: patchesOf(spec),
        components: (0,deployers_values/* textsIn */.Ej)(spec, 'components'),
        ...(target !== undefined && { namespace: target }),
        ...(namePrefix !== undefined && { namePrefix }),
        ...(nameSuffix !== undefined && { nameSuffix }),
        ...(substitute !== undefined && { substitute }),
    };
}
/** An entry of `images`, which leaves of an entry of the kustomization what it does not name. */
function imageOf(entry) {
    const [newName, newTag, digest] = [(0,json_path/* textIn */.r7)(entry, 'newName'), (0,json_path/* textIn */.r7)(entry, 'newTag'), (0,json_path/* textIn */.r7)(entry, 'digest')];
    return {
        name: (0,json_path/* textIn */.r7)(entry, 'name') ?? '',
        merges: true,
        ...(newName !== undefined && { newName }),
        ...(newTag !== undefined && { newTag }),
        ...(digest !== undefined && { digest }),
    };
}
/** Patches are inline: a path would be none of the kustomization's. */
function patchesOf(spec) {
    return (0,json_path/* listIn */.Of)(spec, 'patches').map((entry) => {
        if (!(0,json_path/* isRecord */.u4)(entry) || entry['path'] !== undefined)
            throw new problem/* RenderProblem */.u('a patch is no inline one');
        const { patch, target } = entry;
        return target === undefined ? { patch } : { patch, target };
    });
}
/** Values for variables; undefined where nothing is filled. Line breaks are taken away, as Flux does. */
function variablesOf(postBuild, referrer, objects) {
    const strategy = (0,json_path/* textIn */.r7)(postBuild, 'substituteStrategy') ?? '';
    if (!['', 'WithVariables', 'Always'].includes(strategy)) {
        throw new problem/* RenderProblem */.u(`the substituteStrategy ${strategy.slice(0, 50)} is not read`);
    }
    const from = (0,json_path/* listIn */.Of)(postBuild, 'substituteFrom').map((reference) => referencedData(reference, referrer, objects) ?? {});
    const all = new Map([...from, (0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(postBuild, 'substitute'))].flatMap((one) => Object.entries(one)));
    const values = [...all].map(([key, value]) => [key, value.replaceAll('\n', '')]);
    for (const [key] of values) {
        if (!/^[_\p{L}][_\p{L}\d]*$/u.test(key))
            throw new problem/* RenderProblem */.u(`${JSON.stringify(key)} is no name of a variable`);
    }
    return values.length === 0 && strategy !== 'Always' ? undefined : Object.fromEntries(values);
}
/** Metadata that Flux sets on every object. */
function changesOf(metadata) {
    const [labels, annotations] = [(0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(metadata, 'labels')), (0,deployers_values/* textMap */.sP)((0,json_path/* memberAt */.mz)(metadata, 'annotations'))];
    return {
        ...(Object.keys(labels).length > 0 && { labels }),
        ...(Object.keys(annotations).length > 0 && { annotations }),
    };
}

// EXTERNAL MODULE: ./lib/src/render/remote-chart.js
var remote_chart = __webpack_require__(61628);
;// CONCATENATED MODULE: ./lib/src/render/deployers/flux-chart.js




/**
 * Finds the chart of a HelmRepository or OCIRepository that a release names; undefined for one of Git.
 * @throws RenderProblem where the source is declared nowhere, or leads to values that are only in the chart
 */
function remoteChartOf(object, objects) {
    const spec = (0,json_path/* memberAt */.mz)(object.body, 'spec');
    const reference = (0,json_path/* memberAt */.mz)(spec, 'chartRef');
    if ((0,json_path/* textIn */.r7)(reference, 'kind') === 'OCIRepository')
        return ofOciRepository(sourceOf(reference, object, objects));
    const chart = reference === undefined ? (0,json_path/* memberAt */.mz)(spec, 'chart', 'spec') : chartSpec(reference, object, objects);
    const source = (0,json_path/* memberAt */.mz)(chart, 'sourceRef');
    if ((0,json_path/* textIn */.r7)(source, 'kind') !== 'HelmRepository')
        return undefined;
    const name = (0,json_path/* textIn */.r7)(chart, 'chart') ?? '';
    if ((0,deployers_values/* textsIn */.Ej)(chart, 'valuesFiles').length > 0) {
        throw new problem/* RenderProblem */.u(`valuesFiles of the chart ${name} are inside of it, which is not read`);
    }
    return ofHelmRepository(sourceOf(source, object, objects), name, (0,json_path/* textIn */.r7)(chart, 'version'));
}
function chartSpec(reference, { namespace, file }, objects) {
    if ((0,json_path/* textIn */.r7)(reference, 'kind') !== 'HelmChart')
        return undefined;
    const within = (0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace;
    const found = objects.named('HelmChart', within, (0,json_path/* textIn */.r7)(reference, 'name') ?? '', sourceGroups, file);
    return found === undefined ? undefined : (0,json_path/* memberAt */.mz)(found.body, 'spec');
}
function sourceOf(reference, { namespace, file }, objects) {
    const [kind = '', name = ''] = [(0,json_path/* textIn */.r7)(reference, 'kind'), (0,json_path/* textIn */.r7)(reference, 'name')];
    const within = (0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace;
    const found = objects.named(kind, within, name, sourceGroups, file);
    if (found === undefined)
        throw new problem/* RenderProblem */.u(`its source ${kind}/${within}/${name} is declared nowhere in the repository`);
    return found;
}
function ofHelmRepository(source, name, version = '*') {
    return { repository: (0,json_path/* textIn */.r7)(source.body, 'spec', 'url') ?? '', name, version, ...credentialsOf(source) };
}
/** The last part of the address is the chart; a digest wins over a range, and a range over a tag. */
function ofOciRepository(source) {
    const url = (0,json_path/* textIn */.r7)(source.body, 'spec', 'url') ?? '';
    const at = url.lastIndexOf('/');
    const ref = (0,json_path/* memberAt */.mz)(source.body, 'spec', 'ref');
    const version = (0,json_path/* textIn */.r7)(ref, 'digest') ?? (0,json_path/* textIn */.r7)(ref, 'semver') ?? (0,json_path/* textIn */.r7)(ref, 'tag') ?? 'latest';
    return { repository: url.slice(0, at), name: url.slice(at + 1), version, ...credentialsOf(source) };
}
function credentialsOf({ body, namespace }) {
    const name = (0,json_path/* textIn */.r7)(body, 'spec', 'secretRef', 'name');
    if (name !== undefined)
        return { credentials: `the Secret ${namespace}/${name}` };
    const provider = (0,json_path/* textIn */.r7)(body, 'spec', 'provider') ?? 'generic';
    return provider === 'generic' ? {} : { credentials: `a login of ${provider.slice(0, 20)}` };
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/flux-values.js


/**
 * Makes values of a single one, as helm-controller sets it at a `targetPath`: quotes make a text of it, else it is a
 * number, a boolean, null or a text (Helm's `--set`). @throws RenderProblem for a path or value of another form
 */
function valueAt(path, text) {
    const keys = path.split('.');
    if (keys.length > 50 || !keys.every((key) => /^[A-Za-z0-9_-]+$/.test(key))) {
        throw new problem/* RenderProblem */.u(`the targetPath ${JSON.stringify(path.slice(0, 100))} has indexes or special characters, which are not read`);
    }
    const [, , quoted] = /^(["'])([\s\S]*)\1$/.exec(text) ?? [];
    if (quoted === undefined && /[,\\]|^\{/.test(text)) {
        throw new problem/* RenderProblem */.u(`the value at the targetPath ${path} holds a comma, a backslash or a list, which are not read`);
    }
    const value = quoted ?? typed(text);
    return (0,deployers_values/* dumped */.gA)(keys.reduceRight((inner, key) => ({ [key]: inner }), value));
}
/** As Helm types a value: a number with a leading zero stays a text. */
function typed(text) {
    if (/^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    if (/^null$/i.test(text))
        return null;
    return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/helm-release.js










/** A HelmRelease of Flux. */
const helmRelease = {
    kind: 'HelmRelease',
    group: 'helm.toolkit.fluxcd.io',
    follows: '`chart` of a GitRepository in Git, or of a HelmRepository or OCIRepository at one version on a server that `render.hosts` names, `chartRef`, `valuesFiles`, `valuesFrom` ConfigMaps and Secrets in Git (with `targetPath`), `values`, `releaseName`, `targetNamespace`, `postRenderers` with images and patches, `commonMetadata`',
    leaves: 'charts of a Bucket, by a range of versions, by digest or with credentials, `valuesFiles` inside a fetched chart, `targetPath` with indexes, sources with `.sourceignore` or `ignore`, values that only the cluster has',
    follow: followRelease,
};
async function followRelease(object, surroundings) {
    const remote = remoteChartOf(object, surroundings.objects);
    if (remote !== undefined)
        return { sources: [remoteSource(object, remote, surroundings.objects)] };
    const chart = chartOf(object, surroundings.objects);
    const tree = await fluxTree((0,json_path/* memberAt */.mz)(chart.spec, 'sourceRef'), { namespace: chart.namespace, file: object.file }, surroundings);
    const directory = fluxPath((0,json_path/* textIn */.r7)(chart.spec, 'chart') ?? '', tree);
    const ownValues = await ownValuesOf(chart.spec, directory, tree);
    return {
        sources: [
            {
                tree,
                directory,
                ...releaseOf(object, surroundings.objects),
                helm: { ...helm_release_optionsOf(object), ...(ownValues !== undefined && { ownValues }) },
            },
        ],
    };
}
/** What a release says, wherever its chart lies. */
function releaseOf(object, objects) {
    const spec = (0,json_path/* memberAt */.mz)(object.body, 'spec');
    const target = (0,json_path/* textIn */.r7)(spec, 'targetNamespace') ?? object.namespace;
    const namespace = target === '' ? 'default' : target;
    (0,deployers_values/* requireName */.rI)(namespace, 'namespace');
    return {
        application: object.name,
        values: valuesOf(object, objects),
        namespace,
        format: 'helm',
        changes: { ...(target !== '' && { namespace: target }), ...changesOf((0,json_path/* memberAt */.mz)(spec, 'commonMetadata')) },
    };
}
function remoteSource(object, chart, objects) {
    return { tree: remote_chart/* emptyTree */["in"], directory: '', chart, ...releaseOf(object, objects), helm: helm_release_optionsOf(object) };
}
function chartOf({ body, namespace, file }, objects) {
    const reference = (0,json_path/* memberAt */.mz)(body, 'spec', 'chartRef');
    if (reference === undefined)
        return { spec: (0,json_path/* memberAt */.mz)(body, 'spec', 'chart', 'spec'), namespace };
    const [kind = '', name = ''] = [(0,json_path/* textIn */.r7)(reference, 'kind'), (0,json_path/* textIn */.r7)(reference, 'name')];
    const within = (0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace;
    const found = kind === 'HelmChart' ? objects.named(kind, within, name, sourceGroups, file) : undefined;
    if (found === undefined)
        throw new problem/* RenderProblem */.u(`its chart ${kind}/${within}/${name} is not in the repository`);
    return { spec: (0,json_path/* memberAt */.mz)(found.body, 'spec'), namespace: within };
}
/** Values files of a chart's entry stand in for the chart's own, merged in order. */
async function ownValuesOf(spec, directory, tree) {
    const files = (0,deployers_values/* textsIn */.Ej)(spec, 'valuesFiles');
    if (files.length === 0)
        return undefined;
    let merged = {};
    for (const text of files) {
        const path = text.replace(/^\.?\//, '');
        const bytes = await tree.read(path);
        if (bytes === undefined && (0,json_path/* memberAt */.mz)(spec, 'ignoreMissingValuesFiles') === true)
            continue;
        if (bytes === undefined)
            throw new problem/* RenderProblem */.u(`the values file ${text} of ${(0,render_paths/* joined */.oR)(directory, 'Chart.yaml')} is not there`);
        merged = (0,deployers_values/* mergeValues */.D3)(merged, (0,deployers_values/* parsed */.Yz)(bytes, path) ?? {});
    }
    return (0,deployers_values/* dumped */.gA)(merged);
}
/** Values of references in order, then those of the release. */
function valuesOf(object, objects) {
    const files = [];
    for (const reference of (0,json_path/* listIn */.Of)(object.body, 'spec', 'valuesFrom')) {
        const data = referencedData(reference, object, objects);
        const key = (0,json_path/* textIn */.r7)(reference, 'valuesKey') ?? 'values.yaml';
        const text = data?.[key];
        const name = `${(0,json_path/* textIn */.r7)(reference, 'kind')}/${(0,json_path/* textIn */.r7)(reference, 'name')}`;
        const target = (0,json_path/* textIn */.r7)(reference, 'targetPath');
        if (text !== undefined)
            files.push({ name, text: target === undefined ? text : valueAt(target, text) });
        else if ((0,json_path/* memberAt */.mz)(reference, 'optional') !== true)
            throw new problem/* RenderProblem */.u(`${name} has no ${key}`);
    }
    const own = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'values');
    if ((0,json_path/* isRecord */.u4)(own))
        files.push({ name: `values of ${(0,model/* nameOf */.V)(object)}`, text: (0,deployers_values/* dumped */.gA)(own) });
    return files;
}
function helm_release_optionsOf(object) {
    const spec = (0,json_path/* memberAt */.mz)(object.body, 'spec');
    const target = (0,json_path/* textIn */.r7)(spec, 'targetNamespace');
    const release = (0,json_path/* textIn */.r7)(spec, 'releaseName') ?? (target === undefined ? object.name : `${target}-${object.name}`);
    (0,deployers_values/* requireName */.rI)(release, 'release');
    const policy = (0,json_path/* textIn */.r7)(spec, 'install', 'crds') ?? 'Create';
    return {
        release,
        skipCrds: policy === 'Skip' || (0,json_path/* memberAt */.mz)(spec, 'install', 'skipCRDs') === true,
        skipSchemaValidation: (0,json_path/* memberAt */.mz)(spec, 'install', 'disableSchemaValidation') === true,
        postRenderers: (0,json_path/* listIn */.Of)(spec, 'postRenderers').map(postRendererOf),
    };
}
function postRendererOf(entry) {
    const kustomize = (0,json_path/* memberAt */.mz)(entry, 'kustomize');
    return { images: (0,json_path/* listIn */.Of)(kustomize, 'images').map(imageOf), patches: patchesOf(kustomize) };
}

;// CONCATENATED MODULE: ./lib/src/render/deployers/deployers.js




/** Every kind of object whose sources are followed. A new one is one file and one line here. */
const deployers = [argo_application/* argoApplication */.m, applicationSet, fluxKustomization, helmRelease];
function deployerOf({ kind, group }) {
    return deployers.find((one) => one.kind === kind && one.group === group);
}


/***/ }),

/***/ 11207:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ mergeValues),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   bW: () => (/* binding */ mergePatch),
/* harmony export */   gA: () => (/* binding */ dumped),
/* harmony export */   rI: () => (/* binding */ requireName),
/* harmony export */   sP: () => (/* binding */ textMap)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84782);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56060);




/** Parses a file of one YAML document. @throws RenderProblem */
function parsed(bytes, path) {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    const [document] = (0,_objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocuments */ .e)(text);
    if (document === undefined)
        return undefined;
    if ('found' in document)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${path}:${document.line}: ${document.found}`);
    return document.value;
}
function dumped(value) {
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .dump */ .Bh)(value, { noRefs: true, lineWidth: -1 });
}
/** Texts of a list; others are left out, as they name nothing. */
function textsIn(value, ...path) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .listIn */ .Of)(value, ...path).filter((one) => typeof one === 'string');
}
/** Members of a map that are texts. */
function textMap(value) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])));
}
/** Applies a JSON merge patch (RFC 7396). */
function mergePatch(target, patch) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(patch))
        return patch;
    const merged = new Map(Object.entries((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(target) ? target : {}));
    for (const [key, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(key);
        else
            merged.set(key, mergePatch(merged.get(key), value));
    }
    return Object.fromEntries(merged);
}
/** Merges values of a chart: maps member by member, anything else is overruled. */
function mergeValues(target, over) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(target) || !(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(over))
        return over;
    const merged = new Map(Object.entries(target));
    for (const [key, value] of Object.entries(over))
        merged.set(key, merged.has(key) ? mergeValues(merged.get(key), value) : value);
    return Object.fromEntries(merged);
}
/** @throws RenderProblem for a name that Kubernetes, or an option of a program, would read as something else */
function requireName(name, what) {
    if (/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(name))
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${JSON.stringify(name.slice(0, 100))} is no name of a ${what}`);
}


/***/ }),

/***/ 49266:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TU: () => (/* binding */ concealed),
  BY: () => (/* binding */ directoryState),
  environmentState: () => (/* binding */ environmentState),
  WU: () => (/* binding */ isOutsideGit),
  L4: () => (/* binding */ stateOf),
  zr: () => (/* binding */ wholeEnvironment)
});

// UNUSED EXPORTS: requireWhole

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
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js + 1 modules
var krci_elements = __webpack_require__(72348);
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

// EXTERNAL MODULE: ./lib/src/render/flow-repositories.js
var flow_repositories = __webpack_require__(18848);
// EXTERNAL MODULE: ./lib/src/render/problem.js
var problem = __webpack_require__(56060);
// EXTERNAL MODULE: ./lib/src/render/render.js + 14 modules
var render = __webpack_require__(41946);
// EXTERNAL MODULE: ./lib/src/render/tree.js
var render_tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/environment.js










/**
 * Renders an environment from its branch, or from a commit. A flow outside of a Git repository is read as it lies.
 * Throws RemoteError, RefusedError for a file that must not be edited.
 */
async function environmentState(flow, environment, choice, reach) {
    const place = await placeOf(flow, environment, choice, reach);
    const { entering, edited, applications, isOffline = false } = choice;
    const asked = { entering, edited, applications };
    return renderedState(flow, environment, place, { ...reach, ...asked, ...(!isOffline && { servers: reach }) });
}
/**
 * As `environmentState`, of the files below a directory as they lie there: a checkout is a proposed state. Contacts no
 * server unless it may.
 */
async function directoryState(flow, environment, directory, reach, { isOffline = true } = {}) {
    const plain = reach.gitops.directory(directory);
    const location = await (0,repository/* gitopsLocation */.Cj)(flow, undefined, reach);
    const place = { ...only, name: plain.name, location, snapshot: await plain.snapshot() };
    return renderedState(flow, environment, place, { ...reach, ...(!isOffline && { servers: reach }) });
}
async function renderedState(flow, environment, place, { programs, entering, edited, applications = flow.applications, servers }) {
    const bumped = entering === undefined ? edited : await bumpedFiles(flow, environment, entering, place.snapshot);
    const tree = await (0,render_tree/* sourceTree */._6)(place.snapshot, bumped);
    const home = place.home === undefined ? undefined : await (0,render_tree/* sourceTree */._6)(place.home);
    const own = { addresses: [place.location], open: ownRevisions(place, tree, home, servers) };
    const rendered = await (0,render/* renderEnvironment */.C)(flow, environment, {
        tree,
        ...(home !== undefined && { home }),
        repositories: (0,flow_repositories/* flowRepositories */.D)(flow, own, servers),
        programs,
        applications,
    });
    return stateOf(rendered, place);
}
/** As `environmentState`, where a part is of no use. @throws EvidenceError `objects-not-rendered` */
async function wholeEnvironment(flow, environment, choice, reach) {
    return requireWhole(await environmentState(flow, environment, choice, reach), environment.name);
}
/** @throws EvidenceError `objects-not-rendered` for a part */
function requireWhole(state, name) {
    const [first, ...others] = state.problems;
    if (first === undefined)
        return state;
    throw new errors/* EvidenceError */.oe({
        code: 'objects-not-rendered',
        where: name,
        expected: 'every object of the environment',
        found: [first, ...others].slice(0, 10).join('; '),
        fix: 'repair what is missing',
    });
}
/** Says what was rendered of a place, and what is missing. */
function stateOf(rendered, { name, snapshot }) {
    const { objects, deployers, notRendered, unreadable, tools } = rendered;
    const problems = [
        ...notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
        ...unreadable.map(({ file, line, expected, found }) => {
            return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
        }),
    ];
    if (problems.length === 0 && objects.length === 0)
        problems.push('nothing was rendered');
    const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
    const by = tools.length === 0 ? '' : `, by ${tools.join(' and ')}`;
    return { objects, deployers, notRendered, problems, from: `${name}${at}${by}`, commit: snapshot.commit };
}
/** A place without branches. */
const only = { branch: undefined, home: undefined, homeBranch: undefined };
/** Tells whether a flow is outside of a Git repository and names none. */
async function isOutsideGit(flow, { repository }, reach) {
    if (repository !== undefined || flow.gitops.repository !== undefined)
        return false;
    return (await (0,home/* homeOfFlow */.D2)(flow.file, reach)) === undefined;
}
async function placeOf(flow, environment, choice, reach) {
    if (await isOutsideGit(flow, choice, reach)) {
        const location = (0,external_node_path_.dirname)(reach.files.resolve(flow.file));
        const plain = reach.gitops.directory(location);
        return { ...only, name: plain.name, location, snapshot: await plain.snapshot() };
    }
    const location = await (0,repository/* gitopsLocation */.Cj)(flow, choice.repository, reach);
    if (choice.commit !== undefined) {
        return { ...only, name: location, location, snapshot: await reach.gitops.at(location, choice.commit) };
    }
    const branches = choice.branches ?? (await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, reach));
    const { home, trees } = branches;
    const branch = branches.of(environment);
    const named = { name: branch.name, location, snapshot: await trees.on(branch), branch: await branch.branch() };
    const homeBranch = await home.branch();
    return { ...named, homeBranch, home: homeBranch === named.branch ? undefined : await trees.on(home) };
}
/** Finds a revision of the rendered repository: its branch as it would be, another one as it is. */
function ownRevisions({ branch, homeBranch, snapshot, location }, tree, home, servers) {
    return (revision) => {
        if (revision === undefined || revision === homeBranch)
            return Promise.resolve(home ?? tree);
        // A commit or a directory is the proposed state of a branch, whatever its name is.
        const isBranch = branch === undefined ? !/^[0-9a-f]{40}$|\d\.\d/.test(revision) : revision === branch;
        if (isBranch || revision === snapshot.commit)
            return Promise.resolve(tree);
        if (snapshot.commit !== undefined && servers !== undefined)
            return (0,flow_repositories/* treeAt */.S)(location, revision, servers);
        return Promise.reject(new problem/* RenderProblem */.u(`a directory has no revision ${revision.slice(0, 100)}`));
    };
}
/** Conceals texts by a hash under a key that no one else has and that ends with the process. */
function concealed() {
    const key = (0,external_node_crypto_.randomBytes)(32);
    return (text) => `hidden:${(0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex').slice(0, 16)}`;
}


/***/ }),

/***/ 18848:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ flowRepositories),
/* harmony export */   S: () => (/* binding */ treeAt)
/* harmony export */ });
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55349);
/* harmony import */ var _git_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46762);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56060);
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84103);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92127);





/**
 * Repositories of a flow: its GitOps repository, those of its applications, and those of servers that it allows.
 * Without `reach` no server is contacted.
 */
function flowRepositories(flow, own, reach) {
    const { repositories = [], hosts = [] } = flow.render;
    const applications = flow.applications.flatMap(({ source }) => source ?? []);
    const known = [
        { ...own, addresses: [...own.addresses, ...repositories] },
        ...applications.map(({ repository }) => repositoryOn(repository, reach)),
    ];
    return (0,_repositories_js__WEBPACK_IMPORTED_MODULE_3__/* .knownRepositories */ .q)(known, (address) => {
        const [, host = ''] = /^https:\/\/([^/?#@]+)\//.exec(address) ?? [];
        return hosts.includes(host.toLowerCase()) ? repositoryOn(address, reach) : undefined;
    });
}
/** A repository whose revisions are looked up on its server, where servers may be contacted. */
function repositoryOn(location, reach) {
    const open = (revision) => reach === undefined
        ? Promise.reject(new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${(0,_repositories_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(location)} is on a server, which is not contacted here`))
        : treeAt(location, revision, reach);
    return { addresses: [location], open };
}
/** Reads the tree of a branch, a tag or a commit. @throws RenderProblem where there is none, RemoteError */
async function treeAt(location, revision, { git, gitops }) {
    if (revision === undefined)
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceTree */ ._6)(await gitops.open(location, undefined).snapshot());
    if (/^[0-9a-f]{40}$/.test(revision))
        return (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceTree */ ._6)(await gitops.at(location, revision));
    if (!/^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/.test(revision)) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${JSON.stringify(revision.slice(0, 100))} is no branch, tag or commit`);
    }
    const [branch, tag] = [`refs/heads/${revision}`, `refs/tags/${revision}`];
    const text = await referencesOf(location, [branch, tag, `${tag}^{}`], git);
    const ids = new Map(text.split('\n').map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 40)]));
    // A tag wins over a branch of its name, as Git resolves a revision; one that is signed leads to its commit.
    const commit = ids.get(`${tag}^{}`) ?? ids.get(tag) ?? ids.get(branch);
    if (commit === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${(0,_repositories_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(location)} has no branch or tag ${revision}`);
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceTree */ ._6)(await gitops.at(location, commit));
}
async function referencesOf(location, names, git) {
    // Refuses remote helpers and credentials, before Git sees the text; a path stays as it is.
    (0,_git_location_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLocation */ .z)(location, '/');
    try {
        return (await git.run(['ls-remote', '--', location, ...names], { timeout: 60_000 })).text;
    }
    catch (error) {
        if (!(error instanceof _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X))
            throw error;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderProblem */ .u(`${(0,_repositories_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(location)} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 66869:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e5: () => (/* binding */ matchesPathspec),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   m0: () => (/* binding */ matchesParts)
/* harmony export */ });
/* harmony import */ var _files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1046);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56060);


const maxAlternatives = 200;
/**
 * Matches a path against a pattern of Argo CD's `directory.include`: a star stands for any characters, a slash too, and
 * `{a,b}` for one of several patterns. @throws RenderProblem for a class of characters
 */
function matchesGlob(pattern, path) {
    return alternativesOf(pattern).some((one) => (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(one, path, isStar, fits));
}
/** Matches a path of Git's `ls-files`: as `matchesGlob`, and a pattern is also the beginning of what lies below it. */
function matchesPathspec(pattern, path) {
    refuseClasses(pattern);
    const own = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return own === '' || own === '.' || path.startsWith(`${own}/`) || (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(own, path, isStar, fits);
}
/** Matches a path as Go's `path.Match`: a star stands for any characters of one part. */
function matchesParts(pattern, path) {
    refuseClasses(pattern);
    const [wanted, parts] = [pattern.split('/'), path.split('/')];
    return (wanted.length === parts.length &&
        wanted.every((part, index) => (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(part, parts[index] ?? '', isStar, fits)));
}
function isStar(piece) {
    return piece === '*';
}
function fits(piece, character) {
    return piece === '?' || piece === character;
}
function refuseClasses(pattern) {
    if (/[[\]\\]/.test(pattern))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u(`the pattern ${JSON.stringify(pattern)} has signs that are not read`);
}
/** Spells out `{a,b}`, nested ones too. */
function alternativesOf(pattern) {
    refuseClasses(pattern);
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expanded);
        if (next.length === patterns.length && next.every((one, index) => one === patterns[index]))
            return patterns;
        if (next.length > maxAlternatives)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u(`the pattern ${JSON.stringify(pattern)} has too many alternatives`);
        patterns = next;
    }
}
function expanded(pattern) {
    const [whole, list = ''] = /\{([^{}]*)\}/.exec(pattern) ?? [];
    return whole === undefined ? [pattern] : list.split(',').map((part) => pattern.replace(whole, () => part));
}


/***/ }),

/***/ 82437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ knownObjects)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68563);

/** Objects of the rendered part, and after them those that the files of the repository declare. */
function knownObjects(rendered, declared) {
    const ofKind = (kind, groups) => [...rendered, ...declared].filter((one) => one.kind === kind && groups.includes(one.group));
    const named = (kind, namespace, name, groups, near) => {
        const fits = (one) => one.kind === kind && one.name === name && groups.includes(one.group) && isIn(one, namespace);
        return rendered.find(fits) ?? nearest(declared.filter(fits), near);
    };
    return { ofKind, named };
}
function isIn(object, namespace) {
    return object.namespace === namespace || object.namespace === '' || namespace === '';
}
/**
 * Chooses one of several declarations of an object: that of the same part of the repository, as each cluster has its
 * own. Undefined where two that differ are as near.
 */
function nearest(candidates, near) {
    const shared = candidates.map((one) => sharedParts(one.file, near));
    const most = Math.max(0, ...shared);
    const [first, ...others] = candidates.filter((_, index) => shared[index] === most);
    const text = JSON.stringify(first?.body);
    return others.every(({ body }) => JSON.stringify(body) === text) ? first : undefined;
}
function sharedParts(a, b) {
    const [left, right] = [(0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryOf */ .jt)(a).split('/'), (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .directoryOf */ .jt)(b).split('/')];
    const differs = left.findIndex((part, index) => part !== right[index]);
    return differs < 0 ? left.length : differs;
}


/***/ }),

/***/ 98456:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputName),
/* harmony export */   o: () => (/* binding */ directoryOfOutput)
/* harmony export */ });
/** Programs whose output is read as objects. */
const programs = ['kustomize build', 'helm template'];
/** Names what a program printed of a directory, as the file of its objects: lines are its own. */
function outputName(directory, program) {
    return `${directory === '' ? '.' : directory} (${program})`;
}
/** The directory that a program printed the file of; undefined for a file of the repository. */
function directoryOfOutput(file) {
    const ending = programs.map((program) => ` (${program})`).find((one) => file.endsWith(one));
    return ending === undefined ? undefined : file.slice(0, -ending.length);
}


/***/ }),

/***/ 68563:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   zX: () => (/* binding */ inDirectory)
/* harmony export */ });
/** Tells whether a path is below a directory; everything is below the empty one. */
function inDirectory(path, directory) {
    return directory === '' || path.startsWith(`${directory}/`);
}
function directoryOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
function joined(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}


/***/ }),

/***/ 56060:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ RenderProblem)
/* harmony export */ });
/** Why a part cannot be rendered, as a clause. An internal error: whoever renders lists it as *not rendered, because*. */
class RenderProblem extends Error {
    constructor(because) {
        super(because);
        this.name = 'RenderProblem';
    }
}


/***/ }),

/***/ 61628:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ chartRefusals),
/* harmony export */   Yb: () => (/* binding */ isExactVersion),
/* harmony export */   aF: () => (/* binding */ pullArguments),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   vO: () => (/* binding */ chartWord)
/* harmony export */ });
/* harmony import */ var _repositories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84103);

/** Tree of a source that has no files of its own. */
const emptyTree = {
    paths: [],
    has: () => false,
    hasDirectory: (path) => path === '',
    read: () => Promise.resolve(undefined),
};
/** `cart 1.2.3 of https://charts.example.com`. */
function chartWord({ name, version, repository }) {
    return `${name.slice(0, 100)} ${version.slice(0, 50)} of ${(0,_repositories_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(repository)}`;
}
/** Whether a version leaves no choice. */
function isExactVersion(version) {
    return exact.test(version);
}
const exact = /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
/** Says why a chart must not be fetched: clauses, each with what would have to be given. */
function chartRefusals(chart, hosts) {
    const { repository, name, version, credentials } = chart;
    const [, host] = /^(?:https|oci):\/\/([A-Za-z0-9.-]+)(?::443)?(?:\/[\w./~%+-]*)?$/.exec(repository) ?? [];
    if (host === undefined)
        return [`the chart ${chartWord(chart)} is on no server of HTTPS or OCI`];
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name))
        return [`${JSON.stringify(name.slice(0, 100))} is no name of a chart`];
    const reasons = [];
    if (!hosts.includes(host.toLowerCase())) {
        reasons.push(`the chart ${chartWord(chart)} is not in the repository; add ${host} to render.hosts of the flow file, or the chart to the repository`);
    }
    if (!isExactVersion(version)) {
        reasons.push(`the version of the chart ${name} is ${JSON.stringify(version.slice(0, 50))}, which chooses among several; write one, such as 1.2.3`);
    }
    if (credentials !== undefined)
        reasons.push(`the server of the chart ${name} asks for ${credentials}, which is not given to programs`);
    return reasons;
}
/** Arguments of `helm pull` besides the directory. */
function pullArguments({ repository, name, version }) {
    const where = repository.startsWith('oci://')
        ? [`${repository.replace(/\/$/, '')}/${name}`]
        : [name, '--repo', repository];
    return ['pull', ...where, '--version', version];
}


/***/ }),

/***/ 41946:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderEnvironment),
  u: () => (/* binding */ renderSource)
});

// EXTERNAL MODULE: ./lib/src/render/declared.js
var render_declared = __webpack_require__(68593);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/scope.js
/** Kinds of the API, and of operators that most clusters have, whose objects are of the whole cluster; by group. */
const clusterKinds = {
    '': ['Namespace', 'Node', 'PersistentVolume', 'ComponentStatus'],
    'admissionregistration.k8s.io': [
        'MutatingWebhookConfiguration',
        'ValidatingWebhookConfiguration',
        'ValidatingAdmissionPolicy',
        'ValidatingAdmissionPolicyBinding',
        'MutatingAdmissionPolicy',
        'MutatingAdmissionPolicyBinding',
    ],
    'apiextensions.k8s.io': ['CustomResourceDefinition'],
    'apiregistration.k8s.io': ['APIService'],
    'certificates.k8s.io': ['CertificateSigningRequest'],
    'cert-manager.io': ['ClusterIssuer'],
    'cilium.io': ['CiliumClusterwideNetworkPolicy', 'CiliumNode'],
    'external-secrets.io': ['ClusterSecretStore', 'ClusterExternalSecret', 'ClusterPushSecret'],
    'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
    'gateway.networking.k8s.io': ['GatewayClass'],
    'karpenter.sh': ['NodePool', 'NodeClaim'],
    'karpenter.k8s.aws': ['EC2NodeClass'],
    'keda.sh': ['ClusterTriggerAuthentication'],
    'kyverno.io': ['ClusterPolicy'],
    'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
    'node.k8s.io': ['RuntimeClass'],
    'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
    'project.openshift.io': ['Project'],
    'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
    'scheduling.k8s.io': ['PriorityClass'],
    'security.openshift.io': ['SecurityContextConstraints'],
    'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
    'storage.k8s.io': ['StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment', 'VolumeAttributesClass'],
};
/** Tells whether objects of a kind have no namespace, by the API or by a definition among `objects`. */
function isOfCluster({ kind, group }, clusterDefinitions = new Set()) {
    return clusterKinds[group]?.includes(kind) === true || clusterDefinitions.has(`${group}/${kind}`);
}

;// CONCATENATED MODULE: ./lib/src/render/changes.js


/** Kinds of the cluster that the objects themselves define: `group/kind`. */
function definedForCluster(objects) {
    return new Set(objects.flatMap(({ kind, body }) => {
        if (kind !== 'CustomResourceDefinition' || (0,json_path/* textIn */.r7)(body, 'spec', 'scope') !== 'Cluster')
            return [];
        return [`${(0,json_path/* textIn */.r7)(body, 'spec', 'group')}/${(0,json_path/* textIn */.r7)(body, 'spec', 'names', 'kind')}`];
    }));
}
/** Gives an object what its deployer sets on it: the namespace that it does not name, labels, annotations. */
function changedObject(object, { namespace, labels, annotations }, ofCluster) {
    const isPlaced = object.namespace !== '' || namespace === undefined || isOfCluster(object, ofCluster);
    if (isPlaced && labels === undefined && annotations === undefined)
        return object;
    const metadata = (0,json_path/* isRecord */.u4)(object.body['metadata']) ? object.body['metadata'] : {};
    const changed = {
        ...metadata,
        ...(!isPlaced && { namespace }),
        ...(labels !== undefined && { labels: { ...object.labels, ...labels } }),
        ...(annotations !== undefined && { annotations: { ...object.annotations, ...annotations } }),
    };
    return {
        ...object,
        namespace: isPlaced ? object.namespace : namespace,
        labels: { ...object.labels, ...labels },
        annotations: { ...object.annotations, ...annotations },
        body: { ...object.body, metadata: changed },
    };
}

// EXTERNAL MODULE: ./lib/src/render/deployers/deployers.js + 28 modules
var deployers_deployers = __webpack_require__(10937);
// EXTERNAL MODULE: ./lib/src/render/known-objects.js
var known_objects = __webpack_require__(82437);
// EXTERNAL MODULE: ./lib/src/render/problem.js
var problem = __webpack_require__(56060);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var read = __webpack_require__(72751);
// EXTERNAL MODULE: ./lib/src/render/output-name.js
var output_name = __webpack_require__(98456);
// EXTERNAL MODULE: ./lib/src/render/paths.js
var render_paths = __webpack_require__(68563);
// EXTERNAL MODULE: ./lib/src/render/remote-chart.js
var remote_chart = __webpack_require__(61628);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
;// CONCATENATED MODULE: ./lib/src/render/formats/chart-dependencies.js







/** Reads the dependencies that Chart.yaml, or requirements.yaml of an old chart, declares. */
async function chartDependencies(directory, tree) {
    const declared = [];
    for (const name of ['Chart.yaml', 'requirements.yaml']) {
        const bytes = await tree.read((0,render_paths/* joined */.oR)(directory, name));
        if (bytes === undefined)
            continue;
        const [document] = (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes));
        if (document === undefined || 'found' in document)
            throw new problem/* RenderProblem */.u(`${(0,render_paths/* joined */.oR)(directory, name)} does not parse`);
        declared.push(...(0,json_path/* listIn */.Of)(document.value, 'dependencies'));
    }
    const locked = await lockedVersions(directory, tree);
    return declared.map((dependency) => {
        const name = (0,json_path/* textIn */.r7)(dependency, 'name') ?? '';
        const repository = (0,json_path/* textIn */.r7)(dependency, 'repository') ?? '';
        const version = locked.get(`${name} ${repository}`) ?? (0,json_path/* textIn */.r7)(dependency, 'version') ?? '*';
        return {
            name,
            repository,
            version,
            isThere: isBelow(directory, name, tree),
            isLocal: isLocal(directory, repository, tree),
        };
    });
}
/** Versions that Chart.lock fixes, by name and repository. */
async function lockedVersions(directory, tree) {
    const bytes = (await tree.read((0,render_paths/* joined */.oR)(directory, 'Chart.lock'))) ?? (await tree.read((0,render_paths/* joined */.oR)(directory, 'requirements.lock')));
    const [document] = bytes === undefined ? [] : (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes));
    if (document === undefined || 'found' in document)
        return new Map();
    return new Map((0,json_path/* listIn */.Of)(document.value, 'dependencies').map((one) => [
        `${(0,json_path/* textIn */.r7)(one, 'name') ?? ''} ${(0,json_path/* textIn */.r7)(one, 'repository') ?? ''}`,
        (0,json_path/* textIn */.r7)(one, 'version') ?? '*',
    ]));
}
/** Chart.yaml with every dependency at its fixed version, for `helm dependency update`, which knows no lock. */
async function fixedChart(directory, tree, dependencies) {
    const bytes = await tree.read((0,render_paths/* joined */.oR)(directory, 'Chart.yaml'));
    const [document] = bytes === undefined ? [] : (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes));
    if (document === undefined || 'found' in document || !(0,json_path/* isRecord */.u4)(document.value))
        return undefined;
    const own = (0,json_path/* listIn */.Of)(document.value, 'dependencies');
    if (own.length === 0)
        return undefined;
    const fixed = own.map((one, index) => fixedEntry(one, dependencies[index]?.version));
    return (0,js_yaml/* dump */.Bh)({ ...document.value, dependencies: fixed }, { noRefs: true, lineWidth: -1 });
}
function fixedEntry(entry, version) {
    return (0,json_path/* isRecord */.u4)(entry) ? { ...entry, version } : entry;
}
function isBelow(directory, name, tree) {
    const prefix = (0,render_paths/* joined */.oR)(directory, `charts/${name}`);
    if (tree.hasDirectory(prefix))
        return true;
    return tree.paths.some((path) => path.startsWith(`${prefix}-`) && path.endsWith('.tgz') && (0,render_paths/* inDirectory */.zX)(path, directory));
}
function isLocal(directory, repository, tree) {
    if (!repository.startsWith('file://'))
        return false;
    const parts = directory.split('/').filter((part) => part !== '');
    const path = (0,kustomize_paths/* localPath */.$S)(parts, repository.slice('file://'.length));
    return path !== undefined && tree.has((0,render_paths/* joined */.oR)(path, 'Chart.yaml'));
}
/** Says which charts Helm would need the network for, beyond the servers that the flow allows. */
function missingDependencies(dependencies, hosts) {
    return dependencies.flatMap(({ name, repository, version, isThere, isLocal: local }) => {
        if (isThere || local)
            return [];
        const host = /^(?:https|oci):\/\/([^/]+)/.exec(repository)?.[1];
        if (host !== undefined && hosts.includes(host.toLowerCase())) {
            if ((0,remote_chart/* isExactVersion */.Yb)(version))
                return [];
            return [
                `the version of the chart dependency ${name} is ${JSON.stringify(version.slice(0, 50))}, and no Chart.lock fixes it`,
            ];
        }
        const from = repository === '' ? '' : ` of ${repository.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}`;
        return [`the chart dependency ${name}${from} is not below charts/; add it with helm dependency update`];
    });
}

// EXTERNAL MODULE: ./lib/src/render/templates/variables.js
var variables = __webpack_require__(87214);
;// CONCATENATED MODULE: ./lib/src/render/formats/kustomize-build.js




/** Builds a directory, whose kustomization is written anew with what a deployer changes about it. */
async function buildWith(directory, own, options, workspace) {
    const text = (0,js_yaml/* dump */.Bh)(changedKustomization(own, options), { noRefs: true, lineWidth: -1 });
    await workspace.write((0,render_paths/* joined */.oR)(directory, 'kustomization.yaml'), new TextEncoder().encode(text));
    return build(directory, options, workspace);
}
/** Builds a directory as it is. @throws RenderProblem for variables of a form that is not read */
async function build(directory, { readsTree = false, substitute }, workspace) {
    const restrictor = readsTree ? ['--load-restrictor', 'LoadRestrictionsNone'] : [];
    const built = await workspace.run('kustomize', ['build', ...restrictor, directory === '' ? '.' : `./${directory}`]);
    if ('failure' in built || substitute === undefined)
        return built;
    return { stdout: new TextEncoder().encode(filled(new TextDecoder().decode(built.stdout), substitute)) };
}
/** Fills the variables of each object that does not forbid it. */
function filled(text, values) {
    return text
        .split(/^(?=---\s*$)/m)
        .map((document) => (isExempt(document) ? document : (0,variables/* substituteVariables */.O)(document, values)))
        .join('');
}
function isExempt(document) {
    return /^ {4}kustomize\.toolkit\.fluxcd\.io\/substitute: ["']?disabled["']?\s*$/m.test(document);
}
/** A kustomization with the changes that Argo CD makes by `kustomize edit`, and Flux by its generator. */
function changedKustomization(own, options) {
    const { namespace, namePrefix, nameSuffix, labels, annotations } = options;
    return {
        ...own,
        ...(namespace !== undefined && { namespace }),
        ...(namePrefix !== undefined && { namePrefix }),
        ...(nameSuffix !== undefined && { nameSuffix }),
        ...listed('images', imagesOf(own, options.images)),
        ...listed('replicas', replicasOf(own, options.replicas)),
        ...listed('patches', appended(own, 'patches', options.patches)),
        ...listed('components', appended(own, 'components', options.components)),
        ...(labels !== undefined && labelsOf(own, labels)),
        ...(annotations !== undefined && { commonAnnotations: { ...recordAt(own, 'commonAnnotations'), ...annotations } }),
    };
}
function listed(key, value) {
    return value === undefined || value.length === 0 ? {} : { [key]: value };
}
function appended(own, key, more) {
    return more === undefined || more.length === 0 ? undefined : [...(0,json_path/* listIn */.Of)(own, key), ...more];
}
function imagesOf(own, images) {
    if (images === undefined)
        return undefined;
    const entries = new Map((0,json_path/* listIn */.Of)(own, 'images').map((entry) => [nameIn(entry), entry]));
    for (const { merges, ...image } of images) {
        const present = entries.get(image.name);
        entries.set(image.name, merges === true && (0,json_path/* isRecord */.u4)(present) ? mergedImage(present, image) : image);
    }
    return [...entries.values()];
}
/** A tag and a digest choose the version together: one takes the place of both. */
function mergedImage(present, image) {
    const { newTag: _, digest: __, ...rest } = present;
    const isVersion = image.newTag !== undefined || image.digest !== undefined;
    return { ...(isVersion ? rest : present), ...image };
}
function replicasOf(own, replicas) {
    if (replicas === undefined)
        return undefined;
    const entries = new Map((0,json_path/* listIn */.Of)(own, 'replicas').map((entry) => [nameIn(entry), entry]));
    for (const one of replicas)
        entries.set(one.name, one);
    return [...entries.values()];
}
function labelsOf(own, labels) {
    const { pairs, includeSelectors, includeTemplates } = labels;
    if (includeSelectors)
        return { commonLabels: { ...recordAt(own, 'commonLabels'), ...pairs } };
    return { labels: [...(0,json_path/* listIn */.Of)(own, 'labels'), { pairs, ...(includeTemplates && { includeTemplates }) }] };
}
function nameIn(entry) {
    return (0,json_path/* isRecord */.u4)(entry) ? entry['name'] : undefined;
}
function recordAt(own, key) {
    const value = own[key];
    return (0,json_path/* isRecord */.u4)(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/src/render/formats/helm.js






/** A chart in the repository, rendered by `helm template` of the runner: Helm 3 or 4. */
const helm = {
    name: 'helm',
    recognisedBy: 'Chart.yaml in the directory',
    usesPrograms: true,
    recognises: ({ directory, tree }) => tree.has((0,render_paths/* joined */.oR)(directory, 'Chart.yaml')),
    async refuses({ directory, tree, values, chart }, { hosts }) {
        if (chart !== undefined)
            return (0,remote_chart/* chartRefusals */.Or)(chart, hosts);
        if (!tree.has((0,render_paths/* joined */.oR)(directory, 'Chart.yaml')))
            return ['there is no Chart.yaml'];
        const lacking = values.flatMap((file) => 'path' in file && !tree.has(file.path) ? [`the values file ${file.path} is not there`] : []);
        return [...lacking, ...missingDependencies(await chartDependencies(directory, tree), hosts)];
    },
    async render(source, workspace) {
        const tool = await workspace.version('helm');
        const chart = await preparedChart(source, workspace);
        if ('because' in chart)
            return chart;
        const values = await writtenValues(source, workspace);
        const rendered = await workspace.run('helm', argumentsOf(source, chart.directory, values));
        if ('failure' in rendered)
            return { because: rendered.failure };
        const printed = await postRendered(rendered.stdout, source.helm?.postRenderers ?? [], workspace);
        if ('because' in printed)
            return printed;
        return {
            ...(0,read/* readAllObjects */.GO)([
                {
                    path: (0,output_name/* outputName */.V)(source.chart === undefined ? source.directory : (0,remote_chart/* chartWord */.vO)(source.chart), 'helm template'),
                    bytes: printed.bytes,
                },
            ]),
            ...(tool !== undefined && { tool }),
        };
    },
};
/** Gives the directory of a chart whose dependencies are there, and whose own values are those of its deployer. */
async function preparedChart(source, workspace) {
    const { directory, tree, helm: options } = source;
    if (source.chart !== undefined)
        return pulledChart(source.chart, workspace);
    const dependencies = await chartDependencies(directory, tree);
    const absent = dependencies.filter(({ isThere }) => !isThere);
    if (absent.length === 0 && options?.ownValues === undefined)
        return { directory };
    const copy = await workspace.copyOf(directory);
    if (options?.ownValues !== undefined)
        await workspace.write((0,render_paths/* joined */.oR)(copy, 'values.yaml'), bytesOf(options.ownValues));
    if (absent.length > 0) {
        const fixed = await fixedChart(directory, tree, dependencies);
        if (fixed !== undefined)
            await workspace.write((0,render_paths/* joined */.oR)(copy, 'Chart.yaml'), bytesOf(fixed));
        // It has no repositories of its own to refresh; with --skip-refresh it would not look into those of the chart.
        const updated = await workspace.run('helm', ['dependency', 'update', `./${copy}`]);
        if ('failure' in updated)
            return { because: updated.failure };
    }
    return { directory: copy };
}
/** Fetches the chart of a server. By its name alone, Helm would take a directory of that name first. */
async function pulledChart(chart, workspace) {
    const file = await workspace.add('chart', bytesOf(''));
    const directory = file.slice(0, file.lastIndexOf('/'));
    const pulled = await workspace.run('helm', [...(0,remote_chart/* pullArguments */.aF)(chart), '--untar', '--untardir', `./${directory}`]);
    if ('failure' in pulled)
        return { because: `the chart ${(0,remote_chart/* chartWord */.vO)(chart)} was not fetched: ${pulled.failure}` };
    return { directory: `${directory}/${chart.name}` };
}
async function writtenValues({ values, tree }, workspace) {
    const paths = [];
    for (const file of values) {
        if ('path' in file && plainPath.test(file.path))
            paths.push(file.path);
        else
            paths.push(await workspace.add('values.yaml', await contentOf(file, tree)));
    }
    return paths;
}
/** `--values` takes several files with commas between them: another path could name a file of the runner. */
const plainPath = /^[\w./+@-]+$/;
async function contentOf(file, tree) {
    return 'path' in file ? ((await tree.read(file.path)) ?? new Uint8Array()) : bytesOf(file.text);
}
function argumentsOf(source, chart, values) {
    const { application, namespace, helm: options = {} } = source;
    const files = values.flatMap((path) => ['--values', `./${path}`]);
    return [
        'template',
        options.release ?? application,
        chart === '' ? '.' : `./${chart}`,
        '--namespace',
        namespace,
        ...(options.skipCrds === true ? [] : ['--include-crds']),
        '--skip-tests',
        ...(options.skipSchemaValidation === true ? ['--skip-schema-validation'] : []),
        ...(options.kubeVersion === undefined ? [] : ['--kube-version', options.kubeVersion]),
        ...(options.apiVersions ?? []).flatMap((version) => ['--api-versions', version]),
        ...files,
        ...parametersOf(options),
    ];
}
const flags = { value: '--set', text: '--set-string', file: '--set-file' };
function parametersOf({ parameters = [] }) {
    return parameters.flatMap(({ name, value, as }) => [flags[as], `${name}=${escaped(value)}`]);
}
/** A comma would begin another parameter; one that is escaped already, or in a list in braces, stays. */
function escaped(value) {
    return value.startsWith('{') ? value : value.replaceAll(/(?<!\\),/g, '\\,');
}
async function postRendered(rendered, renderers, workspace) {
    let bytes = rendered;
    for (const options of renderers) {
        const file = await workspace.add('rendered.yaml', bytes);
        const directory = file.slice(0, file.lastIndexOf('/'));
        const built = await buildWith(directory, { resources: ['rendered.yaml'] }, options, workspace);
        if ('failure' in built)
            return { because: built.failure };
        bytes = built.stdout;
    }
    return { bytes };
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}

;// CONCATENATED MODULE: ./lib/src/render/formats/kustomize-references.js




const maxDirectories = 500;
/**
 * Finds references that Kustomize would fetch, or that run something, in a kustomization and in all that it includes.
 * No option of Kustomize refuses them: what is no path of the tree is cloned. Those of `hosts` are allowed.
 */
async function remoteReferences({ directory, own }, tree, hosts) {
    const found = [];
    const seen = new Set([directory]);
    const waiting = [directory];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const read = next === directory && own !== undefined ? ownValue(next, own, tree) : await valuesIn(next, tree);
        if ('problem' in read) {
            found.push(read.problem);
            continue;
        }
        const { directories, problems } = referencesIn(read, next, tree, hosts);
        found.push(...problems);
        for (const one of directories.filter((name) => !seen.has(name))) {
            seen.add(one);
            waiting.push(one);
        }
        if (seen.size > maxDirectories)
            return [`more than ${maxDirectories} kustomizations`];
    }
    return found;
}
function ownValue(directory, own, tree) {
    return { path: kustomizationIn(directory, tree) ?? (0,render_paths/* joined */.oR)(directory, 'kustomization.yaml'), values: [own] };
}
async function valuesIn(directory, tree) {
    const path = kustomizationIn(directory, tree);
    const bytes = path === undefined ? undefined : await tree.read(path);
    if (path === undefined || bytes === undefined) {
        return { problem: `${directory === '' ? 'the root' : directory} has no kustomization` };
    }
    const values = [];
    for (const document of (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes))) {
        if ('found' in document)
            return { problem: `${path}:${document.line}: ${document.found}` };
        values.push(document.value);
    }
    return { path, values };
}
function kustomizationIn(directory, tree) {
    return kustomize_paths/* kustomizations */.r_.map((name) => (0,render_paths/* joined */.oR)(directory, name)).find((path) => tree.has(path));
}
function referencesIn({ path, values }, directory, tree, hosts) {
    const problems = [];
    const directories = [];
    const parts = directory.split('/').filter((part) => part !== '');
    for (const value of values) {
        for (const key of programs.filter((name) => (0,json_path/* memberAt */.mz)(value, name) !== undefined)) {
            problems.push(`${path}: ${key} would run a program or fetch a chart`);
        }
        for (const reference of pathsIn(value)) {
            const local = (0,kustomize_paths/* localPath */.$S)(parts, reference);
            if (local !== undefined && tree.has(local))
                continue;
            if (local !== undefined && tree.hasDirectory(local))
                directories.push(local);
            else if (!isAllowed(reference, hosts)) {
                problems.push(`${path}: ${wordOf(reference)} is remote, or is not in the repository`);
            }
        }
    }
    return { directories, problems };
}
/** Whether a reference is one of HTTPS to a server that the flow names. */
function isAllowed(reference, hosts) {
    const [, host = ''] = /^https:\/\/([^/?#@]+)\//.exec(reference) ?? [];
    return hosts.includes(host.toLowerCase());
}
/** Keys behind which Kustomize starts Helm, or plugins. */
const programs = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'validators'];
/** Lists of paths, and lists of entries that have a path. */
const pathLists = ['resources', 'bases', 'components', 'crds', 'configurations'];
const entryLists = ['patches', 'patchesJson6902', 'replacements'];
const generators = ['configMapGenerator', 'secretGenerator'];
function pathsIn(value) {
    const lists = pathLists.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).map(String));
    // An inline patch is a text of several lines.
    const strategic = (0,json_path/* listIn */.Of)(value, 'patchesStrategicMerge')
        .map(String)
        .filter((text) => !text.includes('\n') && !text.includes(': '));
    const entries = entryLists.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).flatMap((entry) => (0,json_path/* textIn */.r7)(entry, 'path') ?? []));
    const generated = generators.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).flatMap(generatorPaths));
    const schema = (0,json_path/* textIn */.r7)(value, 'openapi', 'path');
    return [...lists, ...strategic, ...entries, ...generated, ...(schema === undefined ? [] : [schema])];
}
/** Files of a generator may be `name=path`. */
function generatorPaths(generator) {
    const files = (0,json_path/* listIn */.Of)(generator, 'files').map((text) => String(text).replace(/^[^=]*=/, ''));
    const env = (0,json_path/* isRecord */.u4)(generator) ? generator['env'] : undefined;
    return [...files, ...(0,json_path/* listIn */.Of)(generator, 'envs').map(String), ...(typeof env === 'string' ? [env] : [])];
}
/** Without credentials that an address may hold. */
function wordOf(reference) {
    return `"${reference.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}"`;
}

;// CONCATENATED MODULE: ./lib/src/render/formats/kustomize.js









/** A directory with a kustomization, built by `kustomize` of the runner. */
const kustomize = {
    name: 'kustomize',
    recognisedBy: kustomize_paths/* kustomizations */.r_.join(', '),
    usesPrograms: true,
    recognises: ({ directory, tree, kustomize: options }) => kustomize_kustomizationIn(directory, tree) !== undefined || options?.isGenerated === true,
    async refuses({ directory, tree, kustomize: options }, { hosts }) {
        const own = options === undefined ? undefined : changedKustomization(await ownKustomization(directory, tree), options);
        return remoteReferences({ directory, own }, tree, hosts);
    },
    async render(source, workspace) {
        const tool = await workspace.version('kustomize');
        const built = await builtSource(source, workspace);
        if ('failure' in built)
            return { because: built.failure };
        return {
            ...(0,read/* readAllObjects */.GO)([{ path: (0,output_name/* outputName */.V)(source.directory, 'kustomize build'), bytes: built.stdout }]),
            ...(tool !== undefined && { tool }),
        };
    },
};
async function builtSource({ directory, tree, kustomize: options = {} }, workspace) {
    if (!changes(options) && kustomize_kustomizationIn(directory, tree) !== undefined)
        return build(directory, options, workspace);
    const copy = await workspace.copyOf(directory);
    // Another of its names would count besides.
    return buildWith(copy, await ownKustomization(directory, tree), options, workspace);
}
/** Whether a deployer changes the kustomization itself. */
function changes(options) {
    return Object.entries(options).some(([key, value]) => {
        return !besides.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0);
    });
}
/** Options that leave a kustomization as it is. */
const besides = new Set(['readsTree', 'substitute', 'isGenerated']);
/** The kustomization of a directory; of one that has none, what Flux makes for it. */
async function ownKustomization(directory, tree) {
    const path = kustomize_kustomizationIn(directory, tree);
    if (path === undefined)
        return generatedKustomization(directory, tree);
    const bytes = await tree.read(path);
    const [document, ...others] = (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes));
    if (document === undefined)
        return {};
    if ('found' in document)
        throw new problem/* RenderProblem */.u(`${path}:${document.line}: ${document.found}`);
    if (!(0,json_path/* isRecord */.u4)(document.value) || others.length > 0)
        throw new problem/* RenderProblem */.u(`${path} is no single kustomization`);
    return document.value;
}
/** Lists every manifest below a directory, and each directory with a kustomization in the place of what is in it. */
function generatedKustomization(directory, tree) {
    const resources = new Set();
    for (const path of tree.paths) {
        if (!(0,render_paths/* inDirectory */.zX)(path, directory))
            continue;
        const parts = path.slice(directory === '' ? 0 : directory.length + 1).split('/');
        const inner = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
        const built = inner.find((name) => kustomize_kustomizationIn((0,render_paths/* joined */.oR)(directory, name), tree) !== undefined);
        if (built !== undefined)
            resources.add(built);
        else if (/\.ya?ml$/.test(path))
            resources.add(parts.join('/'));
    }
    return { resources: [...resources] };
}
function kustomize_kustomizationIn(directory, tree) {
    return kustomize_paths/* kustomizations */.r_.map((name) => (0,render_paths/* joined */.oR)(directory, name)).find((path) => tree.has(path));
}

// EXTERNAL MODULE: ./lib/src/render/glob.js
var glob = __webpack_require__(66869);
;// CONCATENATED MODULE: ./lib/src/render/formats/plain.js



/** Manifests as they would be applied: a plain or hydrated directory. */
const plain = {
    name: 'plain',
    recognisedBy: 'a directory of YAML or JSON without a kustomization and without a chart',
    usesPrograms: false,
    recognises: () => true,
    refuses: (source) => Promise.resolve(manifestsOf(source).length === 0 ? ['there is no manifest'] : jsonnetOf(source)),
    async render(source) {
        const files = await Promise.all(manifestsOf(source).map(async (path) => ({ path, bytes: (await source.tree.read(path)) ?? new Uint8Array() })));
        // Argo CD leaves out files that ask for it; a directory that nobody deploys is read whole.
        return (0,read/* readAllObjects */.GO)(source.plain === undefined ? files : files.filter(({ bytes }) => !skips(bytes)));
    },
};
function skips(bytes) {
    return Buffer.from(bytes).includes('+argocd:skip-file-rendering');
}
function manifestsOf(source) {
    return counting(source).filter((path) => /\.(?:ya?ml|json)$/i.test(path));
}
function jsonnetOf(source) {
    if (source.plain === undefined)
        return [];
    return counting(source).flatMap((path) => path.endsWith('.jsonnet') ? [`${path} is Jsonnet, which is not rendered`] : []);
}
/** Files of the directory that its deployer does not leave out. */
function counting({ directory, tree: { paths }, plain: options }) {
    const below = paths.filter((path) => (0,render_paths/* inDirectory */.zX)(path, directory));
    if (options === undefined)
        return below;
    const { recurse, include, exclude } = options;
    return below.filter((path) => {
        const name = directory === '' ? path : path.slice(directory.length + 1);
        if (!recurse && name.includes('/'))
            return false;
        if (exclude !== undefined && exclude !== '' && (0,glob/* matchesGlob */.kt)(exclude, name))
            return false;
        return include === undefined || include === '' || (0,glob/* matchesGlob */.kt)(include, name);
    });
}

;// CONCATENATED MODULE: ./lib/src/render/formats.js



/** Every form of a source, the most special first. A new form is one file and one line here. */
const formats = [helm, kustomize, plain];

// EXTERNAL MODULE: ./lib/src/render/tree.js
var render_tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/render-sources.js




/** Programs that run at a time. */
const maxPrograms = 4;
/** Renders sources, those of one tree in one copy of it; what must not be rendered starts no program. */
async function renderSources(sources, means) {
    const outcomes = [];
    const ready = new Map();
    for (const source of sources) {
        const reasons = await reasonsAgainst(source, means);
        if (reasons.length > 0)
            outcomes.push({ source, result: { because: reasons.slice(0, 10).join('; ') } });
        else
            ready.set(source.tree, [...(ready.get(source.tree) ?? []), source]);
    }
    for (const [tree, all] of ready)
        outcomes.push(...(await renderedIn(tree, all, means)));
    const order = new Map(sources.map((source, index) => [source, index]));
    return outcomes.toSorted((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0));
}
async function reasonsAgainst(source, { hosts }) {
    try {
        return await formatOf(source).refuses(source, { hosts });
    }
    catch (error) {
        if (!(error instanceof problem/* RenderProblem */.u))
            throw error;
        return [error.message];
    }
}
async function renderedIn(tree, sources, { programs, hosts }) {
    const work = (workspace) => (0,concurrency/* mapBounded */.y)(sources, maxPrograms, async (source) => ({ source, result: await rendered(source, workspace) }));
    // Programs get a copy of the tree; a directory of plain manifests needs none.
    const needsPrograms = sources.some((source) => formatOf(source).usesPrograms);
    if (!needsPrograms || programs === undefined)
        return work(noWorkspace);
    return programs.within(await (0,render_tree/* contentOf */.$E)(tree), work, { hosts });
}
async function rendered(source, workspace) {
    try {
        return await formatOf(source).render(source, workspace);
    }
    catch (error) {
        if (!(error instanceof problem/* RenderProblem */.u))
            throw error;
        return { because: error.message };
    }
}
const nothingStarts = { failure: 'no program may be started here' };
const noWorkspace = {
    run: () => Promise.resolve(nothingStarts),
    version: () => Promise.resolve(undefined),
    write: () => Promise.resolve(),
    add: (name) => Promise.resolve(name),
    copyOf: (directory) => Promise.resolve(directory),
};
function formatOf(source) {
    const found = formats.find((format) => source.format === undefined ? format.recognises(source) : format.name === source.format);
    if (found === undefined)
        throw new TypeError('the last format takes every directory');
    return found;
}

;// CONCATENATED MODULE: ./lib/src/render/follow.js







const maxRounds = 12;
const maxSources = 2_000;
/**
 * Renders sources and follows the deployers among what was rendered, until nothing is new. What cannot be followed is
 * listed, and is never left out in silence. @throws RemoteError
 */
async function renderFrom(roots, means) {
    const following = new Following(roots, means);
    for (let round = 0; following.hasMore(); round += 1) {
        if (round >= maxRounds) {
            following.stop(`deployers lead to others more than ${maxRounds} times`);
            break;
        }
        await following.step();
    }
    return following.result();
}
class Following {
    #means;
    #objects = [];
    #unreadable = [];
    #notRendered;
    #tools = new Set();
    #seenSources = new Map();
    #seenDeployers = new Set();
    #followed = [];
    #sources = [];
    #deployers = [];
    /** Deployers that lacked something, and what: it may be rendered later. */
    #lacking = new Map();
    constructor(roots, means) {
        this.#means = means;
        this.#notRendered = [...roots.notRendered];
        this.#addSources(roots.sources);
        this.#addDeployers(roots.deployers);
    }
    hasMore() {
        return this.#sources.length > 0 || this.#deployers.length > 0;
    }
    stop(because) {
        this.#notRendered.push({ what: 'the rest', because });
    }
    async step() {
        const [sources, before] = [this.#sources, this.#objects.length];
        this.#sources = [];
        for (const { source, result } of await renderSources(sources, this.#means)) {
            if ('because' in result) {
                this.#notRendered.push({
                    what: follow_wordOf(source),
                    because: result.because,
                });
                continue;
            }
            for (const object of result.objects)
                this.#objects.push({ object, changes: source.changes ?? {} });
            this.#unreadable.push(...result.unreadable);
            if (result.tool !== undefined)
                this.#tools.add(result.tool);
        }
        this.#addDeployers(this.#objects.slice(before).map(({ object }) => object));
        if (this.#objects.length > before)
            this.#retry();
        await this.#follow();
    }
    result() {
        for (const [object, because] of this.#lacking)
            this.#notRendered.push({ what: (0,model/* nameOf */.V)(object), because });
        const ofCluster = definedForCluster(this.#objects.map(({ object }) => object));
        return {
            objects: this.#objects.map(({ object, changes }) => changedObject(object, changes, ofCluster)),
            unreadable: this.#unreadable,
            deployers: this.#followed,
            notRendered: this.#notRendered,
            tools: [...this.#tools].toSorted(),
        };
    }
    /** Lets deployers that lacked something look again, now that more objects are known. */
    #retry() {
        this.#deployers.push(...this.#lacking.keys());
        this.#lacking = new Map();
    }
    async #follow() {
        const deployers = this.#deployers;
        this.#deployers = [];
        const objects = (0,known_objects/* knownObjects */.w)(this.#objects.map(({ object }) => object), this.#means.declared);
        for (const object of deployers) {
            try {
                const followed = await (0,deployers_deployers/* deployerOf */.q)(object)?.follow(object, { repositories: this.#means.repositories, objects });
                this.#addSources(followed?.sources ?? []);
                this.#addDeployers(followed?.made ?? []);
                this.#notRendered.push(...(followed?.notRendered ?? []));
            }
            catch (error) {
                if (!(error instanceof problem/* RenderProblem */.u))
                    throw error;
                this.#lacking.set(object, error.message);
            }
        }
    }
    #addSources(sources) {
        for (const source of sources) {
            const seen = this.#seenSources.get(source.tree) ?? [];
            if (seen.some((one) => isSame(one, source)))
                continue;
            this.#seenSources.set(source.tree, [...seen, source]);
            if (seen.length >= maxSources)
                throw new problem/* RenderProblem */.u(`there are more than ${maxSources} sources`);
            this.#sources.push(source);
        }
    }
    #addDeployers(objects) {
        for (const object of objects) {
            if ((0,deployers_deployers/* deployerOf */.q)(object) === undefined)
                continue;
            const key = `${object.group} ${(0,model/* nameOf */.V)(object)} ${object.file}`;
            if (this.#seenDeployers.has(key))
                continue;
            this.#seenDeployers.add(key);
            this.#followed.push(object);
            this.#deployers.push(object);
        }
    }
}
/** A source, for messages. */
function follow_wordOf({ directory, chart }) {
    if (chart !== undefined)
        return `chart ${chart.name}`;
    return directory === '' ? 'the root' : directory;
}
/** Sources that differ in nothing but who asks for them are one. */
function isSame(a, b) {
    return a.directory === b.directory && (0,external_node_util_.isDeepStrictEqual)(restOf(a), restOf(b));
}
/** Trees are told apart before, and are too large to compare. */
function restOf({ tree, ...rest }) {
    return { ...rest, tree: tree.commit, application: '' };
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/render/claims.js
var render_claims = __webpack_require__(20686);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/render/krci-chart.js




const chartDirectory = 'deploy-templates';
/**
 * Finds the chart of an application of KubeRocketCI: `deploy-templates` of the application's own repository at the tag
 * of its version, with the values file and the parameters that the ApplicationSet would hand it.
 * @throws RenderProblem where the flow names no repository, or the repository has no such tag
 */
async function krciChart({ environment, file, namespace, tree: gitops }, repositories) {
    const { application, image, path } = file;
    const { source } = application;
    if (source === undefined) {
        throw new problem/* RenderProblem */.u('its chart is in the repository of the application; name it as "source" of the application in the flow file, or render it in an earlier job');
    }
    const tag = image?.tag;
    if (tag === undefined)
        throw new problem/* RenderProblem */.u(`${path} names no tag, which is the version of its chart`);
    const tree = await repositories.at(source.repository, revisionOf(tag, source['tag-prefix'] ?? 'v'));
    const directory = (0,render_paths/* joined */.oR)((0,paths/* inside */.nx)(source.path ?? '.'), chartDirectory);
    const values = await gitops.read(path);
    return {
        application: application.name,
        tree,
        directory,
        values: values === undefined ? [] : [{ name: path, text: new TextDecoder().decode(values) }],
        namespace,
        format: 'helm',
        helm: { release: application.name, parameters: krci_chart_parametersOf(environment, file) },
    };
}
/** A version in the name of a tag; one that bears the prefix already keeps it. */
function revisionOf(tag, prefix) {
    return tag.startsWith(prefix) ? tag : `${prefix}${tag}`;
}
/** Parameters of KubeRocketCI's ApplicationSet. */
function krci_chart_parametersOf({ registry }, { application, image }) {
    const repository = image?.repository ?? (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(registry, application.image));
    const values = { 'image.tag': image?.tag, 'image.repository': repository, 'image.digest': image?.digest };
    return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value, as: 'value' }]));
}

// EXTERNAL MODULE: ./lib/src/flow/places.js
var places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js + 1 modules
var krci_elements = __webpack_require__(72348);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/render/sources.js






/** Finds the file that names an application's image. @throws RenderProblem where there is none, StepError */
async function imageFileOf(flow, environment, application, tree) {
    const searched = searchedIn(tree);
    for (const place of await (0,places.placesToRead)(flow, { environment, application }, searched)) {
        const file = await (0,manifest_file/* findFile */.q)(searched, place);
        if (file !== undefined)
            return { application, path: file.path, image: place.read(file.text) };
    }
    throw new problem/* RenderProblem */.u('no file of the repository names its image');
}
/** A file of a chart belongs to the chart around it; others to their directory. */
function sourceAround({ path, application }, namespace, tree) {
    const own = (0,render_paths/* directoryOf */.jt)(path);
    const base = { application: application.name, tree, namespace };
    if ((0,kustomize_paths/* isKustomization */.Sv)(path))
        return { ...base, directory: own, values: [] };
    for (let directory = own;; directory = (0,render_paths/* directoryOf */.jt)(directory)) {
        if (tree.has((0,render_paths/* joined */.oR)(directory, 'Chart.yaml'))) {
            const isDefault = path === (0,render_paths/* joined */.oR)(directory, 'values.yaml');
            return { ...base, directory, values: isDefault ? [] : [{ path }] };
        }
        if (directory === '')
            return { ...base, directory: own, values: [] };
    }
}
function searchedIn(tree) {
    return (0,krci_elements.searchedTree)({
        read: (path) => tree.read(path),
        list: (directory) => Promise.resolve(tree.paths.filter((path) => directory === '' || path.startsWith(`${directory}/`))),
    });
}

;// CONCATENATED MODULE: ./lib/src/render/roots.js





/**
 * Finds where the objects of an environment come from: for each application the deployers of the repository that read
 * the file that names its image, else the directory or chart of that file. @throws RemoteError
 */
async function environmentRoots(flow, environment, reach) {
    const { claimants, unfollowed } = await (0,render_claims/* claimantsOf */.YF)(reach.declared, reach.surroundings);
    const found = await Promise.all(reach.applications.map((application) => rootOf({ flow, environment, application }, { ...reach, claimants, unfollowed })));
    return {
        sources: found.flatMap(({ sources }) => sources),
        deployers: found.flatMap(({ deployers }) => deployers),
        notRendered: found.flatMap(({ notRendered }) => notRendered),
    };
}
const nothing = { sources: [], deployers: [], notRendered: [] };
async function rootOf(stop, reach) {
    const { flow, environment, application } = stop;
    try {
        const file = await imageFileOf(flow, environment, application, reach.tree);
        const claims = (0,render_claims/* ofEnvironment */.rV)(reach.claimants.filter((one) => (0,render_claims/* reads */.Um)(one, file)), environment, flow);
        if (claims.length > 0)
            return { ...nothing, deployers: claims.map(({ object }) => object) };
        const [doubt] = reach.unfollowed.flatMap((one) => (0,render_claims/* mightRead */.K)(one, file) ?? []);
        if (doubt !== undefined)
            return { ...nothing, notRendered: [doubt] };
        return { ...nothing, sources: [await ownSource(stop, file, reach)] };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg || error instanceof problem/* RenderProblem */.u))
            throw error;
        if (error instanceof errors/* StepError */.zg && error.exitCode === 4)
            throw error;
        const what = `${application.name} in ${environment.name}`;
        return { ...nothing, notRendered: [{ what, because: error.message }] };
    }
}
async function ownSource({ flow, environment, application }, file, reach) {
    const namespace = `${flow.name}-${environment.name}`;
    if (application.manifests.layout !== 'krci')
        return sourceAround(file, namespace, reach.tree);
    return krciChart({ environment, file, namespace, tree: reach.tree }, reach.surroundings.repositories);
}

;// CONCATENATED MODULE: ./lib/src/render/render.js




/**
 * Renders every object of an environment, or of some applications there, from a tree. What cannot be rendered is listed with its reason, and is never
 * left out in silence; two environments are never rendered together, since they share names. @throws RemoteError
 */
async function renderEnvironment(flow, environment, input) {
    const { tree, home, repositories, applications = flow.applications } = input;
    const declared = [...(await (0,render_declared/* declaredObjects */.R)(tree)), ...(home === undefined ? [] : await (0,render_declared/* declaredObjects */.R)(home))];
    const surroundings = { repositories, objects: (0,known_objects/* knownObjects */.w)([], declared) };
    const roots = await environmentRoots(flow, environment, { tree, declared, surroundings, applications });
    return renderFrom(roots, { ...input, hosts: flow.render.hosts ?? [], declared });
}
/** Renders a directory and everything that its objects deploy, such as the tree of a platform. @throws RemoteError */
async function renderSource(source, { repositories, programs }, hosts) {
    const declared = await (0,render_declared/* declaredObjects */.R)(source.tree);
    const roots = { sources: [source], deployers: [], notRendered: [] };
    return renderFrom(roots, { repositories, programs, hosts, declared });
}


/***/ }),

/***/ 84103:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   q: () => (/* binding */ knownRepositories)
/* harmony export */ });
/* harmony import */ var _flow_repository_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64006);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56060);


/**
 * Makes one of the repositories that are known, and of those that `allowed` opens by their address: any other is
 * outside, and is never contacted.
 */
function knownRepositories(known, allowed = () => undefined) {
    const trees = new Map();
    return {
        at(address, revision) {
            const identity = (0,_flow_repository_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryIdentity */ .R)(address);
            const found = known.find(({ addresses }) => addresses.some((one) => (0,_flow_repository_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryIdentity */ .R)(one) === identity));
            const opened = found ?? allowed(address);
            if (opened === undefined)
                return Promise.reject(outside(address));
            const named = revision === undefined || revision === '' || revision === 'HEAD' ? undefined : revision;
            const key = `${identity} ${named ?? ''}`;
            const tree = trees.get(key) ?? opened.open(named);
            trees.set(key, tree);
            return tree;
        },
    };
}
function outside(address) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u(`${address === '' ? 'a source without an address' : shown(address)} is another repository; name it in render.repositories of the flow file if it is this one`);
}
/** An address without credentials, for messages. */
function shown(address) {
    return address.replace(/\/\/[^/@]*@/, '//').slice(0, 200);
}


/***/ }),

/***/ 87214:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ expandNames),
/* harmony export */   O: () => (/* binding */ substituteVariables)
/* harmony export */ });
/* harmony import */ var _files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1046);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56060);


/**
 * Expands `$NAME` and `${NAME}` as Argo CD does in parameters, by Go's `os.Expand`: `$$` is a dollar, an unknown name is
 * empty, and so is a sign that a shell gives a meaning, such as `$1`.
 */
function expandNames(text, values) {
    return text.replaceAll(/\$(?:\{([^}]*)\}|([*#$@!?\-0-9]|[A-Za-z_]\w*))/g, (_, braced, bare) => {
        return bare === '$' ? '$' : valueOf(values, braced ?? bare ?? '');
    });
}
/**
 * Fills variables as Flux does after a build: `${name}`, with the defaults and changes that a shell has; `$$` is a
 * dollar that begins no variable, `$name` stays, and an unknown variable is empty. @throws RenderProblem
 */
function substituteVariables(text, values) {
    const cursor = { text, at: 0 };
    let result = '';
    while (cursor.at < text.length) {
        const next = text.indexOf('$', cursor.at);
        if (next < 0)
            break;
        result += text.slice(cursor.at, next);
        const follower = text[next + 1];
        cursor.at = next + (follower === '$' || follower === '{' ? 2 : 1);
        result += follower === '{' ? expressionAt(cursor, values, 0) : '$';
    }
    return result + text.slice(cursor.at);
}
const maxNested = 20;
/** Reads an expression behind its opening brace, and the closing brace. */
function expressionAt(cursor, values, depth) {
    if (depth > maxNested)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u('a variable is nested too deep');
    const [, hash = '', name = ''] = taken(cursor, /(#?)([\p{L}\p{N}_]+)/uy) ?? [];
    if (name === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u(`a variable has no name that is read: ${beginning(cursor)}`);
    const value = valueOf(values, name);
    const [sign = ''] = taken(cursor, /:[-=?+]|[=:]|,,?|\^\^?|\/[/#%]?|##?|%%?/y) ?? [];
    const changed = hash === '' ? changedValue(sign, value, (stop) => wordAt(cursor, stop, values, depth)) : String(Buffer.byteLength(value));
    if (cursor.text[cursor.at] !== '}')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u(`a variable has a form that is not read: ${beginning(cursor)}`);
    cursor.at += 1;
    return changed;
}
/** `word` reads the text up to a character or the closing brace. */
function changedValue(sign, value, word) {
    switch (sign) {
        case '':
            return value;
        case ',':
            return value.slice(0, 1).toLowerCase() + value.slice(1);
        case ',,':
            return value.toLowerCase();
        case '^':
            return value.slice(0, 1).toUpperCase() + value.slice(1);
        case '^^':
            return value.toUpperCase();
        case ':':
            return partOf(value, word(':'), word());
        case '#':
        case '##':
        case '%':
        case '%%':
            return trimmed(sign, value, word());
        case '/':
        case '//':
        case '/#':
        case '/%':
            return replaced(sign, value, word('/'), word());
        default:
            return defaultFor(value, word());
    }
}
function defaultFor(value, fallback) {
    return value === '' ? fallback : value;
}
function partOf(value, offset, length) {
    if (!/^ ?-?\d+$/.test(offset) || !/^\d*$/.test(length))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u('a variable has an offset that is no number');
    const start = Number(offset) < 0 ? Math.max(value.length + Number(offset), 0) : Number(offset);
    return value.slice(start, length === '' ? undefined : start + Number(length));
}
function trimmed(sign, value, pattern) {
    if (/[[\]\\]/.test(pattern))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RenderProblem */ .u('a variable is trimmed by a pattern that is not read');
    const lengths = Array.from({ length: value.length + 1 }, (_, index) => index);
    const isPrefix = sign.startsWith('#');
    const part = (length) => (isPrefix ? value.slice(0, length) : value.slice(value.length - length));
    const fits = (length) => matchesPattern(pattern, part(length));
    const found = sign.length === 1 ? lengths.find(fits) : lengths.findLast(fits);
    if (found === undefined)
        return value;
    return isPrefix ? value.slice(found) : value.slice(0, value.length - found);
}
function matchesPattern(pattern, text) {
    return (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesWildcard */ ._W)(pattern, text, (piece) => piece === '*', (piece, character) => piece === '?' || piece === character);
}
function replaced(sign, value, from, to) {
    if (from === '')
        return value;
    if (sign === '//')
        return value.split(from).join(to);
    if (sign === '/#')
        return value.startsWith(from) ? to + value.slice(from.length) : value;
    if (sign === '/%')
        return value.endsWith(from) ? value.slice(0, -from.length) + to : value;
    const at = value.indexOf(from);
    return at < 0 ? value : value.slice(0, at) + to + value.slice(at + from.length);
}
/** Reads a word with the variables in it, through the character that ends it, or up to the closing brace. */
function wordAt(cursor, stop, values, depth) {
    let word = '';
    for (let next = cursor.text[cursor.at]; next !== undefined && next !== '}'; next = cursor.text[cursor.at]) {
        cursor.at += 1;
        if (next === stop)
            return word;
        if (next === '$' && cursor.text[cursor.at] === '{') {
            cursor.at += 1;
            word += expressionAt(cursor, values, depth + 1);
        }
        else if (next === '\\' && stop === '/' && /[/\\]/.test(cursor.text[cursor.at] ?? '')) {
            word += cursor.text[cursor.at];
            cursor.at += 1;
        }
        else
            word += next;
    }
    return word;
}
function taken(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.text);
    if (found === null)
        return undefined;
    cursor.at = pattern.lastIndex;
    return found;
}
function beginning({ text, at }) {
    return JSON.stringify(text.slice(Math.max(at - 20, 0), at + 20));
}
function valueOf(values, name) {
    return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}


/***/ }),

/***/ 92127:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   _6: () => (/* binding */ sourceTree)
/* harmony export */ });
/* unused harmony export treeLimits */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Bounds of a tree that programs get a copy of. */
const treeLimits = { files: 20_000, bytes: 256 * 1024 * 1024 };
/** Lists a snapshot below a directory once; `edited` stands in for files that are about to change. */
async function sourceTree(snapshot, edited = new Map()) {
    const listed = await snapshot.list('');
    const paths = [...new Set([...listed, ...edited.keys()])].toSorted();
    const files = new Set(paths);
    const directories = new Set(paths.flatMap(directoriesOf));
    return {
        paths,
        commit: snapshot.commit,
        has: (path) => files.has(path),
        hasDirectory: (path) => path === '' || directories.has(path),
        read: async (path) => edited.get(path) ?? (files.has(path) ? snapshot.read(path) : undefined),
    };
}
function directoriesOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
/** Reads every file of a tree. @throws RefusedError for a tree that is too large to copy */
async function contentOf(tree) {
    if (tree.paths.length > treeLimits.files)
        throw tooLarge(`${tree.paths.length} files`);
    const content = [];
    let size = 0;
    const all = await Promise.all(tree.paths.map(async (path) => [path, await tree.read(path)]));
    for (const [path, bytes] of all) {
        if (bytes === undefined)
            continue;
        size += bytes.length;
        if (size > treeLimits.bytes)
            throw tooLarge(`more than ${treeLimits.bytes} bytes`);
        content.push([path, bytes]);
    }
    return content;
}
function tooLarge(found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'too-many-files',
        where: 'the repository to render',
        expected: `at most ${treeLimits.files} files of ${treeLimits.bytes} bytes together`,
        found,
        fix: 'render in an earlier job, and give the files with the input "rendered"',
    });
}


/***/ })

};
