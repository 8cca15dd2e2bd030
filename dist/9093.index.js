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


/***/ })

};
