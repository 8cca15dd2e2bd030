export const id = 9093;
export const ids = [9093,3988,2348,8797];
export const modules = {

/***/ 80437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when all started calls have settled.
 */
async function mapBounded(items, maxConcurrent, work) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    async function worker() {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const workers = Array.from({ length: Math.min(maxConcurrent, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

/***/ 33875:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export maxTextBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Ten times the largest hand-written manifest; a larger file is generated and is not edited. */
const maxTextBytes = 10 * 1024 * 1024;
/**
 * Decodes a manifest exactly: a byte order mark stays, so that `bytesOf(textOf(bytes))` is `bytes`.
 * @throws RefusedError for a file that is too large, no UTF-8 or a Git LFS pointer.
 */
function textOf(bytes, file) {
    if (bytes.byteLength > maxTextBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'file-too-large',
            where: file,
            expected: `at most ${maxTextBytes} bytes`,
            found: `${bytes.byteLength}`,
            fix: 'split the file',
        });
    }
    const text = decoded(bytes, file);
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'git-lfs-pointer',
            where: file,
            expected: 'a manifest',
            found: 'a Git LFS pointer',
            fix: 'store the manifest itself in Git',
        });
    }
    return text;
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}
function decoded(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'not-utf8', where: file, expected: 'UTF-8', found: 'other bytes', fix: 'convert the file' }, { cause: error });
    }
}


/***/ }),

/***/ 53988:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundedTokens: () => (/* binding */ boundedTokens)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maxDepth = 200;
const maxTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const maxUncountedLength = 800_000;
/**
 * Parses the concrete syntax of a YAML text, bounded in size and depth before recursive code reads it: a composer that
 * runs out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 */
function boundedTokens(text, refuse) {
    if (text.length > maxUncountedLength)
        checkCount(text, refuse);
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)];
    checkDepth(tokens, refuse);
    return tokens;
}
function checkCount(text, refuse) {
    let count = 0;
    for (const _ of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        count += 1;
        if (count > maxTokens) {
            throw refuse('too-many-nodes', `has more than ${maxTokens} YAML tokens`);
        }
    }
}
function checkDepth(tokens, refuse) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > maxDepth) {
            throw refuse('too-deep', `is nested more than ${maxDepth} levels deep`);
        }
        for (const child of children(token))
            open.push({ token: child, depth: depth + 1 });
    }
}
/** Tokens within a token that may have some themselves. */
function* children(token) {
    if (token.type === 'document' && token.value !== undefined)
        yield token.value;
    if (!('items' in token))
        return;
    for (const { key, value } of token.items) {
        if (key && 'items' in key)
            yield key;
        if (value && 'items' in value)
            yield value;
    }
}


/***/ }),

/***/ 68797:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ documentSelector),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Ws: () => (/* binding */ itemSegments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63214);


/**
 * Returns the segments that lead to the items of a list: by name, or by stage and codebase, where that is unique, since
 * numbers change when an item is added.
 */
function itemSegments(list) {
    const selectors = [['name'], ['stage', 'codebase'], ['stage', 'cluster']];
    const texts = selectors.map((keys) => list.items.map((item) => selectorText(item, keys)));
    return list.items.map((item, index) => {
        const unique = texts.findIndex((all) => all[index] !== undefined && isUnique(all, index));
        const keys = selectors[unique];
        return keys === undefined ? { index } : { where: keys.map((key) => ({ key, value: (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(item, key) ?? '' })) };
    });
}
function selectorText(item, keys) {
    const values = keys.map((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(item, key));
    return values.every((value) => value !== undefined && /^[^[\]"',=]+$/.test(value)) ? values.join(',') : undefined;
}
function isUnique(all, index) {
    return all.indexOf(all[index]) === index && all.lastIndexOf(all[index]) === index;
}
/** Returns what selects a document of a stream; undefined for the only one. */
function documentSelector(stream, { contents }, index) {
    if (stream.documents.length === 1)
        return undefined;
    const [kind, name] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(contents, 'kind'), nameOf(contents)];
    const same = stream.documents.filter((one) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(one.contents, 'kind') === kind && nameOf(one.contents) === name);
    if (kind === undefined || name === undefined || same.length > 1)
        return { number: index + 1 };
    return { kind, name };
}
/** Returns `metadata.name`, where it needs no quotes in a path. */
function nameOf(contents) {
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents) ? (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(contents.get('metadata', true), 'name') : undefined;
    return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
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

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ })

};
