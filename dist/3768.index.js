export const id = 3768;
export const ids = [3768];
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

/***/ 27766:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ krci)
/* harmony export */ });
/* harmony import */ var _forms_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5641);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33875);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _krci_elements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72348);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25923);





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
        const file = set === undefined || set === 'cluster' || set === 'none' ? undefined : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(set, names);
        if (set === 'none' || (names.isPush !== true && file === undefined))
            return [values];
        const manifests = await tree.argoManifests(file ?? names);
        const element = (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .requireOne */ .mc)(names, (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .handedImages */ .$C)(manifests, names, values.file, anchors));
        if (element !== undefined)
            return [element, ...(await copiesOf(values, tree))];
        if (file !== undefined)
            throw noElement(file, names);
        if (set === 'cluster' || (0,_krci_elements_js__WEBPACK_IMPORTED_MODULE_3__/* .readsValues */ .y4)(manifests, names, values.file))
            return [values];
        const { unsearched } = manifests;
        const because = unsearched === undefined ? unsettled : `${unsettled} (${unsearched})`;
        return [{ ...values, isUnsettled: true, effect: () => ({ isProven: false, because }) }];
    },
};
/** Stock KubeRocketCI keeps its ApplicationSet in the cluster alone, and a tree without one tells nothing. */
const unsettled = 'nothing says whether an ApplicationSet of KubeRocketCI hands Helm an image of its own, which would win over the values file';
function valuesPlace({ applicationset }, names, anchors) {
    const { flow, environment, application } = names;
    const directory = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(`${flow}/${environment}`, names);
    const file = `${directory}/${application}-values.yaml`;
    return {
        ...(0,_forms_values_js__WEBPACK_IMPORTED_MODULE_0__/* .helmValues */ .ld)(file, 'image', anchors),
        creation: { directory, siblings: { directory: (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .placed */ .GS)(flow, names), name: /-values\.yaml$/ } },
        ...(applicationset === 'cluster' && names.isPush === true && { overruledBy: 'an ApplicationSet of KubeRocketCI' }),
    };
}
/** A values file that names an image says what runs, too, once nothing is handed to Helm any more. */
async function copiesOf(values, tree) {
    const image = await (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .undefinedIfRefused */ .k5)(async () => {
        const bytes = await tree.read(values.file);
        return bytes === undefined ? undefined : values.read((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes, values.file));
    });
    if (image?.tag === undefined && image?.digest === undefined)
        return [];
    const { creation: _, ...place } = values;
    return [{ ...place, isCopy: true }];
}
function noElement(file, { flow, environment, application }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: file,
        expected: `an element with stage ${environment} and codebase ${application} in an ApplicationSet of ${flow} that hands imageTag on`,
        found: 'none',
        fix: 'correct "applicationset" of the layout krci in the flow file',
    });
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

/***/ 19573:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ escapedMarkup)
/* harmony export */ });
/** Escapes a text for HTML, XML and SVG: between tags, and in attributes between double quotes. */
function escapedMarkup(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 73768:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/checks.js + 33 modules
var checks = __webpack_require__(46979);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci.js
var krci = __webpack_require__(27766);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/places.js + 1 modules
var places = __webpack_require__(16455);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/states.js
var states = __webpack_require__(43517);
;// CONCATENATED MODULE: ./lib/src/recovery/inventory/krci.js






const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/**
 * Puts the state of KubeRocketCI that only lives into its layout: `<flow>/<environment>/<application>-values.yaml`, with
 * the bytes around the image as they are in Git. What has no place there is listed in `live-only.md`.
 */
async function reviewFiles(scene) {
    const files = new Map();
    const others = [];
    for (const declared of (0,places/* declaredInventories */.vv)(scene)) {
        const inventory = await (0,places/* inventoryAt */.oW)(declared, scene);
        for (const state of await statesIn(inventory, declared.environments, scene)) {
            const file = state.image === undefined ? undefined : await valuesFile(state.image, scene);
            if (file === undefined)
                others.push(`- ${oneLine(state.subject)}: ${oneLine(state.because)}`);
            else
                files.set(file.path, file.text);
        }
    }
    const list = others.length === 0 ? [] : [{ path: 'live-only.md', text: `# State that only lives\n\n${others.join('\n')}\n` }];
    return [...[...files].map(([path, text]) => ({ path, text })), ...list];
}
async function statesIn(inventory, environments, scene) {
    const desired = await (0,places/* desiredIn */.gU)(environments, scene);
    return (0,states/* liveStates */.F)(inventory, [...desired.objects, ...desired.delivery]);
}
/** A name that is no DNS label leads out of the layout, and perhaps out of the directory. */
async function valuesFile(image, { home }) {
    const { flow, environment, application, repository, tag, digest } = image;
    if (![flow, environment, application].every((name) => label.test(name)) || !/^[\w][\w.-]{0,127}$/.test(tag))
        return undefined;
    const names = { flow, environment, application, image: application };
    const [place] = krci/* krci */.E.places({ layout: 'krci' }, names, 'edit-anchor');
    if (place === undefined || !/^[a-z0-9.:_/-]{1,300}$/i.test(repository))
        return undefined;
    const bytes = await home.read(place.file);
    const known = bytes === undefined ? undefined : (0,base_text/* textOf */.b6)(bytes, place.file);
    const pinned = (0,registry_digest/* isDigest */.Bc)(digest) ? { digest } : {};
    if (known !== undefined) {
        const text = await (0,errors/* undefinedIfRefused */.k5)(() => Promise.resolve(place.write(known, { repository, tag, ...pinned })));
        return text === undefined ? undefined : { path: place.file, text };
    }
    const line = (0,registry_digest/* isDigest */.Bc)(digest) ? `  digest: ${digest}\n` : '';
    return { path: place.file, text: `image:\n  repository: ${repository}\n  tag: "${tag}"\n${line}` };
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/documents.js

const maxItems = 200;
/** Writes a plan as Markdown with a box to tick for each step, and its picture. Every name is text. */
function planMarkdown(plan) {
    const { cluster, role, environments, steps, cycles } = plan;
    const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
    const head = [`# Recovery of ${code(cluster)}, ${role}${about}`, ''];
    const warned = cycles.flatMap(({ through, isClosed }) => [
        `- ${isClosed ? '**Cycle**' : 'Cycle with a way around it'}: ${through.map(code).join(' → ')}`,
    ]);
    const body = steps.flatMap((step, index) => stepLines(step, index + 1));
    return [
        ...head,
        ...(warned.length === 0 ? [] : [...warned, '']),
        ...body,
        '',
        '```mermaid',
        ...mermaidLines(plan),
        '```',
        '',
    ].join('\n');
}
function stepLines(step, number) {
    const { title, by, source, needs, items } = step;
    const after = needs.length === 0 ? '' : `, after ${needs.map(code).join(', ')}`;
    const shown = items.slice(0, maxItems);
    const more = items.length > shown.length ? [`  - and ${items.length - shown.length} more`] : [];
    return [
        `- [ ] ${number}. ${escaped(title)} (${by}; from ${escaped(source)}${after})`,
        ...shown.map((item) => `  - [ ] ${code(item)}`),
        ...more,
    ];
}
/** A plan as JSON has it. */
function planData({ plan, problems }) {
    const { manual, cycles, ...rest } = plan;
    return {
        ...rest,
        cycles: cycles.map(({ kind, subject, through, isClosed }) => ({ kind, subject, through, isClosed })),
        manual: manual.map(({ application, brings }) => ({ application: (0,model/* nameOf */.V)(application), brings })),
        problems,
    };
}
/** Draws a plan as a flow chart of Mermaid: rounded where a person acts. */
function mermaidLines({ steps, cycles }) {
    const nodes = steps.map(({ id, title, by }) => by === 'manual' ? `  ${id}(["${documents_label(title)}"])` : `  ${id}["${documents_label(title)}"]`);
    const arrows = steps.flatMap(({ id, needs }) => needs.map((before) => `  ${before} --> ${id}`));
    const rings = cycles.flatMap(({ through }, index) => [
        `  cycle${index}{{"${documents_label(through.join(' → '))}"}}`,
        `  cycle${index} -.-> cycle${index}`,
    ]);
    return ['flowchart TD', ...nodes, ...arrows, ...rings];
}
/** Mermaid takes entities by `#`; quotes, hashes and markup could end a label. */
function documents_label(text) {
    return text.replaceAll(/[^\p{L}\p{N} ./:→_-]/gu, ' ').slice(0, 300);
}
function code(text) {
    const line = text.replaceAll(/[\p{Cc}`]/gu, ' ').slice(0, 500);
    return `\`${line}\``;
}
function escaped(text) {
    return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|~$!#&]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/recovery/plan/plans.js + 3 modules
var plans = __webpack_require__(26207);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/words.js
var words = __webpack_require__(53320);
// EXTERNAL MODULE: ./lib/src/report/markup.js
var markup = __webpack_require__(19573);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/escape.js

/** Escapes a text for XML and HTML; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escape_escaped(text) {
    return (0,markup/* escapedMarkup */.E)(text.replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/junit.js


/** Writes the findings as JUnit XML, a case each: FAIL is a failure, UNPROVEN an error where it is required. */
function junitOf(verification) {
    const { findings, fatal, flow, at } = verification;
    const failures = findings.filter(({ verdict }) => verdict === 'FAIL').length;
    const errors = fatal.length - failures;
    const skipped = findings.filter(({ verdict }) => verdict === 'UNPROVEN').length - errors;
    const counts = `tests="${findings.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
    const stops = new Set(fatal);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="krci-deploy" ${counts}>`,
        `  <testsuite name="${attribute(`dr-verify of ${flow}`)}" ${counts} timestamp="${at.slice(0, 19)}">`,
        ...findings.map((finding) => `    ${caseOf(finding, stops.has(finding))}`),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(finding, isFatal) {
    const { check, verdict, subject, environment = 'flow', file } = finding;
    const place = file === undefined ? '' : ` file="${attribute(file)}"`;
    const head = `<testcase classname="${attribute(`dr-verify.${environment}.${check}`)}" name="${attribute(subject)}"${place}`;
    if (verdict === 'PASS')
        return `${head}/>`;
    const message = attribute(`${verdict}: ${(0,words/* findingText */.N)(finding)}`);
    if (!isFatal)
        return `${head}><skipped message="${message}"/></testcase>`;
    const element = verdict === 'FAIL' ? 'failure' : 'error';
    return `${head}><${element} type="${check}" message="${message}"/></testcase>`;
}
function attribute(text) {
    return escape_escaped(text).replaceAll(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./lib/src/report/printable.js + 4 modules
var printable = __webpack_require__(35193);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/verification.js



const order = ['FAIL', 'UNPROVEN', 'PASS'];
/** Sums findings up: what is proven, what is not, and what nobody looked at. */
function verificationOf(plan, findings, at) {
    const { scene, required, asked, absent } = plan;
    const sorted = findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const fatal = sorted.filter((finding) => (0,checks/* isFatal */.BG)(finding, required));
    const notLookedAt = [...recovery/* recoveryChecks */.Fv.filter((name) => !asked.includes(name)), 'the clusters themselves'];
    const isProven = fatal.length === 0;
    return {
        flow: scene.flow.name,
        at,
        heads: (0,words/* headsOf */.j)(scene),
        isProven,
        headline: headlineOf(isProven, { required, findings, notLookedAt }),
        required,
        asked,
        notLookedAt,
        findings: sorted,
        fatal,
        sums: sumsOf(scene, sorted),
        absent,
    };
}
/** Claims the checks and no more: a restore needs everything that was not looked at, too. */
function headlineOf(isProven, { required, findings, notLookedAt }) {
    const names = required.length === 0 ? 'nothing is required' : required.join(', ');
    const { PASS, FAIL, UNPROVEN } = countsOf(findings);
    const sums = `${PASS} passed, ${FAIL} failed, ${UNPROVEN} unproven`;
    return `${isProven ? 'proven' : 'not proven'}: ${names} (${sums}); not looked at: ${notLookedAt.join(', ')}`;
}
function countsOf(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}
function sumsOf({ environments, flow }, findings) {
    const whole = findings.filter(({ environment }) => environment === undefined);
    const sums = environments.map(({ name }) => ({
        of: name,
        counts: countsOf(findings.filter(({ environment }) => environment === name)),
    }));
    return whole.length === 0 ? sums : [...sums, { of: `the flow ${flow.name}`, counts: countsOf(whole) }];
}
/** Question of a finding's check. */
function questionOf({ check }) {
    return checks/* checks */.AV[check].documentation.question;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/page.js




/** Writes a page without scripts that loads nothing, for a browser and for paper; everything from outside is escaped. */
function pageOf(verification) {
    const { flow, at, heads, isProven, required, notLookedAt, findings, sums, fatal, absent } = verification;
    const title = `${flow}: recovery`;
    const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page_text(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${page_text(title)}</h1><p class="badge ${isProven ? 'good' : 'bad'}">${isProven ? 'proven' : 'not proven'}: ${page_text(required.join(', ') || 'nothing is required')}</p></header>
<p>${page_text(heads)} · ${page_text(at.slice(0, 16).replace('T', ' '))} UTC</p>
${list('What to do first', tasks)}<h2>By environment</h2>
<table><thead><tr><th>environment</th><th>proven</th><th>disproven</th><th>unproven</th></tr></thead><tbody>
${sums.map(({ of, counts }) => `<tr><th>${page_text(of)}</th><td>${counts.PASS}</td><td>${counts.FAIL}</td><td>${counts.UNPROVEN}</td></tr>`).join('\n')}
</tbody></table>
${groups(findings)}<h2>Not looked at</h2>
<p>${page_text(notLookedAt.join(', '))}.</p>
${list('Not deployed, as Git names no image for them', absent)}<footer>krci-deploy dr-verify</footer>
</body>
</html>
`;
}
function groups(findings) {
    const names = [...new Set(findings.map(({ check }) => check))];
    return names
        .map((check) => {
        const own = findings.filter((finding) => finding.check === check);
        const [first] = own;
        const question = first === undefined ? '' : questionOf(first);
        return `<section><h2>${page_text(check)}</h2>\n<p>${page_text(question)}</p>\n<table><thead><tr><th>verdict</th><th>subject</th><th>because</th><th>place</th></tr></thead><tbody>\n${own.map(row).join('\n')}\n</tbody></table></section>\n`;
    })
        .join('');
}
const classes = { PASS: 'good', UNPROVEN: 'fair', FAIL: 'bad' };
function row(finding) {
    const { verdict, subject, file, line } = finding;
    const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
    return `<tr><td class="${classes[verdict]}">${verdict}</td><td>${page_text(subject)}</td><td>${page_text((0,words/* findingText */.N)(finding))}</td><td>${page_text(place)}</td></tr>`;
}
function list(title, items) {
    if (items.length === 0)
        return '';
    return `<h2>${page_text(title)}</h2>\n<ul>${items.map((item) => `<li>${page_text(item)}</li>`).join('')}</ul>\n`;
}
function page_text(value) {
    return escape_escaped((0,printable/* printable */.g$)(value));
}
const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e4e9f0); --ground: light-dark(#fff, #14171c); --line: light-dark(#dfe4ea, #2d3540);
  --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
body { margin: 0 auto; max-width: 72rem; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.badge { display: inline-block; margin: 0; padding: .2rem .7rem; border: 1px solid currentColor; border-radius: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); }
td:first-child { white-space: nowrap; } .good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
footer { margin-top: 1.5rem; font-size: .8rem; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`;

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/sarif.js


/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;
/** Writes what is not proven and has a place in Git as SARIF 2.1.0. */
function sarifOf({ findings, fatal, asked }) {
    const placed = findings.filter(({ verdict, file }) => verdict !== 'PASS' && file !== undefined && !isOutput(file));
    const stops = new Set(fatal);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'krci-deploy dr-verify',
                        informationUri: 'https://github.com/kuberocketci/krci-deploy',
                        rules: asked.map((name) => ({ id: name, shortDescription: { text: checks/* checks */.AV[name].documentation.question } })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: placed.slice(0, maxResults).map((finding) => resultOf(finding, stops.has(finding))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
/** What a program printed is no file of Git: `apps/cart (kustomize build)`. */
function isOutput(file) {
    return / \((?:kustomize build|helm template)\)$/.test(file);
}
function resultOf(finding, isFatal) {
    const { check, subject, verdict, file = '', line = 1 } = finding;
    return {
        ruleId: check,
        level: isFatal ? 'error' : 'note',
        message: { text: `${subject}: ${verdict}: ${(0,words/* findingText */.N)(finding)}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(file) },
                    region: { startLine: Math.max(1, line) },
                },
            },
        ],
        partialFingerprints: { finding: `${check}/${subject}` },
    };
}
/** A path as a relative URI (RFC 3986, 4.2); half of a surrogate pair, which has no encoding, becomes U+FFFD. */
function uriOf(path) {
    return path
        .replace(/^\.\//, '')
        .split('/')
        .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
        .join('/');
}

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/report.js
var report = __webpack_require__(75219);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js













/** Runs the checks one after the other: each bounds its own questions to registries and servers. */
async function execute(plan, ports) {
    const findings = [];
    for (const name of plan.asked)
        findings.push(...(await (0,checks/* runCheck */.k_)(name, plan.scene)));
    const verification = verificationOf(plan, findings, ports.clock.now().toISOString());
    const written = (await writeFiles(verification, plan, ports)) + (await writePlans(plan, ports)) + (await writeReview(plan, ports));
    const outcome = {
        changed: written > 0,
        headline: verification.headline,
        outputs: outputsOf(verification, plan),
        data: dataOf(verification, plan),
        report: (0,report/* verificationReport */.s)(verification),
        annotations: verification.fatal.flatMap(annotationOf).slice(0, maxAnnotations),
    };
    const [first] = verification.fatal;
    return first === undefined ? outcome : { ...outcome, failure: notRecoverable(first, verification.fatal.length) };
}
const maxAnnotations = 50;
function annotationOf({ check, subject, file, line, ...rest }) {
    if (file === undefined)
        return [];
    const title = `dr-verify: ${check}`;
    const message = `${subject}: ${(0,words/* findingText */.N)(rest)}`;
    return [{ level: 'error', title, message, file, ...(line !== undefined && { line }) }];
}
function outputsOf({ isProven, findings }, { scene }) {
    const counts = countsOf(findings);
    return {
        verdict: isProven ? 'pass' : 'fail',
        commit: scene.branches[0]?.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
}
function dataOf(verification, { scene }) {
    const { isProven, at, required, asked, findings, sums, absent, notLookedAt } = verification;
    const { branches } = scene;
    return {
        verdict: isProven ? 'pass' : 'fail',
        at,
        commit: branches[0]?.commit ?? '',
        ...(branches.length > 1 && { branches }),
        required,
        checks: asked,
        environments: sums,
        findings,
        absent,
        notLookedAt,
    };
}
function notRecoverable({ check, subject, verdict, because, fix }, count) {
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    return new errors/* RefusedError */.fk({
        code: 'not-recoverable',
        where: `${check} of ${subject}`,
        found: `${verdict}: ${because}${more}`,
        ...(fix !== undefined && { fix }),
    });
}
/** Writes the report in the forms that are asked for; returns how many. */
async function writeFiles(verification, { outputs }, { files }) {
    const made = [
        [outputs.markdown, () => (0,markdown/* renderMarkdown */.G)((0,report/* verificationReport */.s)(verification))],
        [outputs.junit, () => junitOf(verification)],
        [outputs.sarif, () => sarifOf(verification)],
        [outputs.html, () => pageOf(verification)],
    ];
    const wanted = made.flatMap(([path, make]) => (path === undefined ? [] : [[path, make]]));
    for (const [path, make] of wanted)
        await files.write(path, new TextEncoder().encode(make()));
    return wanted.length;
}
/** Writes the plan of each cluster; returns how many. */
async function writePlans({ scene, outputs }, { files }) {
    if (outputs.plans === undefined)
        return 0;
    const made = await (0,plans.plansOf)(scene);
    for (const one of made) {
        const path = (0,external_node_path_.join)(outputs.plans, one.plan.cluster);
        await files.write(`${path}.md`, new TextEncoder().encode(planMarkdown(one.plan)));
        await files.write(`${path}.json`, new TextEncoder().encode(`${JSON.stringify(planData(one), null, 2)}\n`));
    }
    return made.length;
}
/** Writes state that only lives, for review; returns how many files. */
async function writeReview({ scene, outputs }, { files }) {
    if (outputs.write === undefined)
        return 0;
    const made = await reviewFiles(scene);
    for (const { path, text } of made)
        await files.write((0,external_node_path_.join)(outputs.write, path), new TextEncoder().encode(text));
    return made.length;
}


/***/ })

};
