export const id = 5168;
export const ids = [5168,3765];
export const modules = {

/***/ 33765:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noHistory: () => (/* binding */ noHistory),
/* harmony export */   placeHistories: () => (/* binding */ placeHistories)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93265);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11239);



/**
 * Reads the histories of some places, in one look at each branch. The places are those of the newest state: what an
 * image was taken from before an ApplicationSet came into Git is not told.
 *
 * @throws RemoteError
 */
async function placeHistories(flow, pairs, branches) {
    const byBranch = new Map();
    for (const pair of pairs) {
        const branch = branches.of(pair.environment);
        byBranch.set(branch, [...(byBranch.get(branch) ?? []), pair]);
    }
    const found = new Map();
    for (const [branch, own] of byBranch) {
        const histories = await historiesOn(branch, await branches.trees.on(branch), flow, own);
        for (const [at, history] of histories.entries()) {
            const pair = own[at];
            if (pair !== undefined)
                found.set(pair, history);
        }
    }
    return pairs.map((pair) => found.get(pair) ?? noHistory);
}
/** Of a place of which nothing is known. */
const noHistory = { states: [], isCut: false, position: () => undefined };
async function historiesOn(branch, tree, flow, pairs) {
    const places = await Promise.all(pairs.map((pair) => placesOrNone(flow, pair, tree)));
    const history = await branch.history([...new Set(places.flatMap(filesOf))]);
    const byFile = changesByFile(history);
    return Promise.all(places.map(async (own) => ({
        states: await statesOf(own, filesOf(own), byFile),
        isCut: history.isCut,
        position: (commit) => history.position(commit),
    })));
}
/** Places that cannot be told from each other have no history that proves anything. */
async function placesOrNone(flow, pair, tree) {
    try {
        return await (0,_places_js__WEBPACK_IMPORTED_MODULE_2__.placesToRead)(flow, pair, tree);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return [];
        throw error;
    }
}
function filesOf(places) {
    return places.flatMap(({ file, alternatives = [] }) => [file, ...alternatives]);
}
function changesByFile({ changes }) {
    const byFile = new Map();
    for (const [at, change] of changes.entries()) {
        for (const path of change.paths) {
            const known = byFile.get(path) ?? [];
            known.push([at, change]);
            byFile.set(path, known);
        }
    }
    return byFile;
}
async function statesOf(places, files, byFile) {
    const changes = new Map(files.flatMap((file) => byFile.get(file) ?? []));
    const ordered = [...changes].toSorted(([left], [right]) => right - left);
    const states = [];
    for (const [, change] of ordered) {
        const image = await imageAt(places, change);
        const last = states.at(-1)?.image;
        if (last !== undefined && last.tag === image.tag && last.digest === image.digest)
            continue;
        const { commit, time, author, message } = change;
        states.push({ commit, time, author, message, image });
    }
    return states.toReversed();
}
async function imageAt(places, change) {
    const images = [];
    for (const place of places) {
        try {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_1__/* .findFile */ .q)(change, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
        catch (error) {
            // A file that could not be read at that commit names no image that can be proven.
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
        }
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { ...(digest !== undefined && { digest }), ...(tag !== undefined && { tag }) };
}


/***/ }),

/***/ 62436:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ discoverPlaces)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66149);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96219);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60903);
/* harmony import */ var _generator_element_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57687);
/* harmony import */ var _kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78341);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51553);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28243);
/* harmony import */ var _path_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20281);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30636);
/* harmony import */ var _selectors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(68797);
var _a;














/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. Throws RefusedError for a file
 * that names the image and must not be edited.
 */
function discoverPlaces(file, text, options) {
    if (!text.includes(options.image.image))
        return { places: [], passed: [] };
    const stream = (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__.openStream)(text, file);
    const places = [];
    const passed = [];
    for (const [index, document] of stream.documents.entries()) {
        const reason = foreignDocument(document);
        const search = new Search(document, options);
        search.visit(document.contents, []);
        if (reason !== undefined) {
            if (search.found.length > 0)
                passed.push(`${file}: ${reason}`);
            continue;
        }
        const selector = (0,_selectors_js__WEBPACK_IMPORTED_MODULE_13__/* .documentSelector */ .DX)(stream, document, index);
        for (const segments of search.found) {
            const path = selector === undefined ? { segments } : { document: selector, segments };
            places.push((0,_path_place_js__WEBPACK_IMPORTED_MODULE_11__/* .pathPlace */ .P)(file, path, options.anchors, options.image));
        }
        passed.push(...search.passed.map((one) => `${file}: ${one}`));
    }
    return { places, passed };
}
/** Why a document is no manifest of the application, although it names the image. */
function foreignDocument({ contents }) {
    const [kind = '', version = ''] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'kind'), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'apiVersion')];
    if (version.startsWith('krci-deploy/'))
        return 'the flow file is no manifest';
    if (version.startsWith('v2.edp.epam.com/'))
        return `a ${kind} of KubeRocketCI is no manifest`;
    if (/^(?:ImageRepository|ImagePolicy|ImageUpdateAutomation)$/.test(kind))
        return `a Flux ${kind} says where to look, not what runs`;
    return undefined;
}
/** Keys below which an image is named that is not the one to run. */
const pastKeys = /^(?:previous|prev|old|last|former|rollback|fallback|original)(?:$|[A-Z_-])|^base[-_]?[Ii]mages?$/;
const otherKeys = {
    annotations: 'an annotation describes',
    imageReferences: 'a policy matches images',
};
/** Keys by which an element of a list says which environment it is of. */
const environmentKeys = ['stage', 'environment', 'env', 'namespace', 'cluster'];
/** One walk through one document. */
class Search {
    found = [];
    passed = [];
    #document;
    #options;
    constructor(document, options) {
        this.#document = document;
        this.#options = options;
    }
    visit(node, path) {
        const repositories = repositoriesAt(this.#document, node, path);
        if (repositories.some((one) => this.#isWanted(one))) {
            this.found.push(path);
            return;
        }
        const doubtful = repositories.find((one) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .endsWithImage */ .AD)(this.#options.image.image, one));
        if (doubtful !== undefined)
            this.#pass(path, `${doubtful} is of no registry of the flow`);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            this.#visitMap(node, path);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            this.#visitList(node, path);
        else if ((0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .isLiteral */ .c)(node))
            this.#visitBlock(node.value, path);
    }
    #isWanted(repository) {
        const { image, allowOther } = this.#options;
        return (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnImage */ .o9)(image, repository) || (allowOther === true && (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .endsWithImage */ .AD)(image.image, repository));
    }
    #visitMap(map, path) {
        for (const { key, value } of map.items) {
            const name = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .keyText */ .Pu)(key);
            if (name === undefined || name === '<<')
                continue;
            const inner = [...path, { key: name }];
            const reason = pastKeys.test(name) ? 'not the image that runs' : otherKeys[name];
            if (reason === undefined)
                this.visit((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeOf */ .E7)(value), inner);
            else if (this.#names((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeOf */ .E7)(value), inner))
                this.#pass(inner, reason);
        }
    }
    /** Of elements that name the image alike and no environment, none can be told from the others. */
    #visitList(list, path) {
        const segments = (0,_selectors_js__WEBPACK_IMPORTED_MODULE_13__/* .itemSegments */ .Ws)(list);
        const generated = isGenerated(path);
        const own = [];
        for (const [index, item] of list.items.entries()) {
            const inner = [...path, segments[index] ?? { index }];
            const other = this.#otherEnvironment(item);
            if (other !== undefined && this.#names(item, inner))
                this.#pass(inner, `of ${other}`);
            if (other !== undefined)
                continue;
            const before = this.found.length;
            this.visit(item, inner);
            if (generated && this.#ownEnvironment(item) === undefined)
                own.push(...this.found.slice(before));
        }
        if (own.length <= 1)
            return;
        for (const inner of own) {
            this.found.splice(this.found.indexOf(inner), 1);
            this.#pass(inner, `one of ${own.length} elements that do not say their environment`);
        }
    }
    #visitBlock(text, path) {
        if (!text.includes(this.#options.image.image))
            return;
        const stream = readable(text);
        const [document] = stream?.documents ?? [];
        if (stream?.documents.length !== 1 || document === undefined)
            return;
        const search = new _a(document, this.#options);
        search.visit(document.contents, path);
        this.found.push(...search.found);
        this.passed.push(...search.passed);
    }
    #names(node, path) {
        const search = new _a(this.#document, { ...this.#options, environments: [] });
        search.visit(node, path);
        return search.found.length > 0;
    }
    #otherEnvironment(item) {
        const { environment, environments = [] } = this.#options;
        const values = environmentKeys.flatMap((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, key) ?? []);
        if (environment === undefined || values.includes(environment))
            return undefined;
        return values.find((value) => environments.includes(value));
    }
    #ownEnvironment(item) {
        return environmentKeys
            .flatMap((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, key) ?? [])
            .find((value) => value === this.#options.environment);
    }
    #pass(path, reason) {
        this.passed.push(`${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSegments */ .cD)(path)} is passed over: ${reason}`);
    }
}
_a = Search;
/** Whether a list is that of an ApplicationSet's list generator. */
function isGenerated(path) {
    const last = path.at(-1);
    return last !== undefined && 'key' in last && last.key === 'elements';
}
/** Repositories that a node names as a whole; one without a tag names nothing that could be bumped. */
function repositoriesAt(document, node, path) {
    if ((0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .isParameters */ .Ju)(node))
        return (0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .prefixesIn */ .Y8)(node).flatMap((prefix) => (0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .readParameters */ .Zu)(document, node, prefix).repository ?? []);
    const last = path.at(-1);
    const key = last !== undefined && 'key' in last ? last.key : undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return mapRepositories(document, node, key).flatMap((one) => one ?? []);
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(node)
        ?.trim()
        .replace(/^[^=]*=/, '');
    const named = text === undefined ? undefined : (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageText */ .U)(text);
    const isReference = named?.tag !== undefined || named?.digest !== undefined || key === 'image';
    return named?.repository !== undefined && isReference ? [named.repository] : [];
}
function mapRepositories(document, map, key) {
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(document, map);
    if ((0,_kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .isEntry */ .Tk)(map))
        return [text('name'), (0,_kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .readEntry */ .hB)(text).repository];
    if ((0,_generator_element_js__WEBPACK_IMPORTED_MODULE_7__/* .isElement */ .vq)(map))
        return [(0,_generator_element_js__WEBPACK_IMPORTED_MODULE_7__/* .readElement */ .RN)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .keysIn */ .q7)(document, map), text).repository];
    const parts = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_9__/* .imageParts */ .Ck)(document, map, key);
    const isBumped = map.has(parts.tag) || parts.pins.length > 0;
    return isBumped ? [(0,_mapping_js__WEBPACK_IMPORTED_MODULE_9__/* .readImageParts */ .y)(parts, '').repository] : [];
}
/** A block need not be YAML. */
function readable(text) {
    try {
        return (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__.openStream)(text, 'a block');
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 18970:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valueAt: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _edit_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27861);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91851);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30636);
/* harmony import */ var _edit_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2940);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96219);
/* harmony import */ var _toml_toml_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41849);
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54392);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60903);












/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_11__/* .parseYamlPath */ .ob)(text);
    if (!(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_9__/* .isToml */ .ZY)(file))
        return yamlValueAt(file, path, anchors);
    const name = `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_11__/* .formatYamlPath */ .qD)(path)} of ${file}`;
    return { ...(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_9__/* .throughToml */ .cu)(file, yamlValueAt((0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_9__/* .jsonFile */ .d_)(file), path, anchors)), name };
}
function yamlValueAt(file, path, anchors) {
    const editor = (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_10__/* .throughBlocks */ .a)(path, anchors, (inner) => valueEditor(inner, anchors));
    return {
        file,
        name: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_11__/* .formatYamlPath */ .qD)(path)} of ${file}`,
        read: (content) => editor.read((0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_8__.openStream)(content, file)),
        write(content, value) {
            const stream = (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_8__.openStream)(content, file);
            return (0,_edit_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, value));
        },
    };
}
function valueEditor(path, anchors) {
    return {
        read: (stream) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(existingNode(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
        changes(stream, value) {
            const at = existingNode(stream, path, anchors);
            refusePinned(stream, at, value);
            refuseCutReference(stream, at, value);
            return (0,_edit_set_js__WEBPACK_IMPORTED_MODULE_7__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        },
    };
}
function existingNode(stream, path, anchors) {
    const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    const { node } = at;
    if (node !== undefined && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return { ...at, node };
    const kind = node === undefined ? 'nothing' : 'a list or a mapping';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'path-not-found',
        where: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_11__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`,
        expected: 'a value',
        found: kind,
        fix: 'correct the path',
    });
}
/** Throws RefusedError for a tag beside a digest that wins over it: the image would not change. */
function refusePinned(stream, { document, ancestors, key, node }, value) {
    const [map, name] = [ancestors.at(-1), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(key) ?? ''];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || !/(?:tag|version)$/i.test(name) || (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(node) === value)
        return;
    const pins = (0,_pins_js__WEBPACK_IMPORTED_MODULE_5__/* .pinsBeside */ .bq)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .keysIn */ .q7)(document, map), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(document, map), name).filter((pin) => pin.key !== name);
    const pin = pins.find(({ digest }) => digest !== undefined);
    if (pin === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'digest-needed',
        where: `${name} of ${stream.file}`,
        found: `${pin.key} beside it pins ${pin.digest ?? ''}, which would win over ${value}`,
        fix: 'give version and digest instead of value',
    });
}
/** Throws RefusedError where a tag or a word would take the place of a whole reference. */
function refuseCutReference(stream, { node, key }, value) {
    const there = ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(node) ?? '').trim();
    const isUrl = /^(?:oci|docker):\/\//.test(there);
    const image = /image$/i.test((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(key) ?? '') ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImageText */ .U)(there) : undefined;
    const isReference = image?.repository?.includes('/') === true && (image.tag ?? image.digest) !== undefined;
    const isCut = isUrl ? !/^(?:oci|docker):\/\//.test(value) : isReference && !/[/:@]/.test(value);
    if (!isCut)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: stream.file,
        expected: `a whole reference in the place of "${there.slice(0, 80)}"`,
        found: `"${value}"`,
        fix: 'give the whole reference, or version and digest instead of value',
    });
}


/***/ }),

/***/ 10977:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BranchMovedError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** A branch that moved since the changes were made: read it, make the changes and try again. */
class BranchMovedError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}


/***/ }),

/***/ 61902:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WQ: () => (/* binding */ applyBumps),
  c8: () => (/* binding */ maxReads),
  fE: () => (/* binding */ planBumps)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/forms/discover.js
var discover = __webpack_require__(62436);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/missing-place.js





/** Manifests that are searched for the image when its place is not there. */
const maxSearched = 500;
const maxNamed = 3;
/** More files than a new repository has flow files. */
const maxFlowFiles = 20;
/**
 * Whether a file that is not there may be made. A forgotten layout looks the same as a new application, so its
 * directory or files of the layout have to be there, or no manifest at all. A file beside a kustomization that does not
 * name it is never read.
 */
async function mayCreate(snapshot, { creates }) {
    if (typeof creates === 'boolean')
        return creates;
    const { directory, siblings } = creates;
    const files = await snapshot.list(directory);
    if (kustomize_paths/* kustomizations */.r_.some((name) => files.includes(`${directory}/${name}`)))
        return false;
    if (files.length > 0)
        return true;
    const all = await snapshot.list('');
    const below = `${siblings.directory}/`;
    return all.some((file) => file.startsWith(below) && siblings.name.test(file)) || holdsNoManifest(snapshot, all);
}
/** Whether a repository is new: nothing in it but flow files, documents and hidden files. */
async function holdsNoManifest(snapshot, files) {
    const candidates = files.filter((file) => isManifest(file) && !/(?:^|\/)\.|^docs\//.test(file));
    if (candidates.length > maxFlowFiles)
        return false;
    const texts = await (0,concurrency/* mapBounded */.y)(candidates, maxFlowFiles, (file) => (0,errors/* undefinedIfRefused */.k5)(() => snapshot.read(file)));
    return texts.every((bytes) => bytes !== undefined && /krci-deploy\/v1|v2\.edp\.epam\.com\//.test(Buffer.from(bytes).toString('latin1')));
}
function isManifest(file) {
    return /\.ya?ml$/.test(file) || (0,kustomize_paths/* isKustomization */.Sv)(file);
}
/** Returns the refusal of a place that is not there, with the places that the repository has for the image. */
async function missingPlace(snapshot, target) {
    const { file, alternatives, creates, identity } = target;
    const hints = identity === undefined ? [] : await placesNamed(snapshot, identity);
    const elsewhere = hints.length === 0 ? '' : `; the repository names ${identity?.image ?? ''} in ${hints.join(', ')}`;
    return new errors/* RefusedError */.fk({
        code: 'manifest-missing',
        where: [file, ...alternatives].join(' or '),
        expected: creates === false ? 'a file in the GitOps repository' : 'the file, or others of its layout',
        found: `neither${elsewhere}`.replace(/^neither/, creates === false ? 'none' : 'neither'),
        fix: `check manifests in the flow file${creates === false ? ', and the branch or directory' : ', or set create: true'}`,
    });
}
/** Only files whose path speaks of the image or of a kustomization are read: this runs on the way to a refusal. */
async function placesNamed(snapshot, image) {
    const files = (await (0,errors/* undefinedIfRefused */.k5)(() => snapshot.list(''))) ?? [];
    const candidates = files.filter(isManifest).slice(0, maxSearched);
    const found = await (0,concurrency/* mapBounded */.y)(candidates, maxSearched, (file) => layoutOf(snapshot, file, image));
    return found.flatMap((one) => one ?? []).slice(0, maxNamed);
}
async function layoutOf(snapshot, file, image) {
    return (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await snapshot.read(file);
        if (bytes === undefined)
            return undefined;
        const { places } = (0,discover/* discoverPlaces */.S)(file, (0,base_text/* textOf */.b6)(bytes, file), { image, anchors: 'edit-anchor' });
        if (places.length === 0)
            return undefined;
        return `${file} (layout ${(0,kustomize_paths/* isKustomization */.Sv)(file) ? 'kustomize' : 'file'})`;
    });
}

// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/bump.js





/** Reads that wait together are fetched together. */
const maxReads = 1000;
/** Plans every target on a snapshot; targets in one file build on each other. */
async function planBumps(snapshot, targets) {
    const texts = new Map();
    const bumps = [];
    const files = await (0,concurrency/* mapBounded */.y)(targets, maxReads, (target) => (0,manifest_file/* findFile */.q)(snapshot, target));
    for (const [index, target] of targets.entries()) {
        const found = files[index];
        const file = found?.path ?? target.file;
        const textBefore = texts.get(file) ?? found?.text;
        if (textBefore === undefined && !(await mayCreate(snapshot, target)))
            throw await missingPlace(snapshot, target);
        const textAfter = target.write(textBefore ?? '');
        texts.set(file, textAfter);
        const before = textBefore === undefined ? '' : target.state(textBefore);
        bumps.push({ target, file, before, after: target.state(textAfter), textBefore, textAfter });
    }
    return bumps;
}
/**
 * Makes the same bumps on the newest state. Where another writer has written the same value, nothing is left to do;
 * another value is not overwritten.
 */
async function applyBumps(snapshot, planned) {
    const now = await planBumps(snapshot, planned.map(({ target }) => target));
    const changes = new Map();
    for (const [index, bump] of now.entries()) {
        const seen = planned[index]?.before;
        if (bump.before !== seen && bump.before !== bump.after)
            throw overtaken(bump, seen ?? '');
        if (bump.textBefore !== bump.textAfter)
            changes.set(bump.file, { path: bump.file, content: (0,base_text/* bytesOf */.$$)(bump.textAfter) });
    }
    return [...changes.values()];
}
function overtaken({ target, before, after }, seen) {
    return new errors/* RefusedError */.fk({
        code: 'overtaken',
        where: target.name,
        expected: `"${seen}", as when this run planned "${after}"`,
        found: `"${before}", which another writer has set`,
        fix: 'decide which one is right and run again',
    });
}


/***/ }),

/***/ 2036:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aI: () => (/* binding */ changeRequestOptions),
  Gh: () => (/* binding */ openRequest),
  Tl: () => (/* binding */ refuseClosed)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/git/change-branch.js + 1 modules
var change_branch = __webpack_require__(91940);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/proofs.js






/** Reads the records of the images of a run. Only what is shown depends on them: a registry that fails shows none. */
async function proofsOf(parts, ports) {
    const requests = parts.flatMap(({ request }) => request.kind === 'image' && request.flow.records !== undefined ? [request] : []);
    const [first] = requests;
    if (first === undefined)
        return [];
    const ledger = await (0,records_ledger/* openLedger */.a)(first.flow, ports);
    return (0,concurrency/* mapBounded */.y)(requests, bump/* maxReads */.c8, async (request) => ({ request, entry: await entryOf(request, ledger) }));
}
async function entryOf({ application, environment, digest }, ledger) {
    if (digest === undefined)
        return undefined;
    const entry = { digest, application: application.name, environment: environment.name };
    try {
        const [newest] = await ledger.entries(entry, (0,reference/* parseLocation */.zS)(environment.registry, application.image));
        return newest;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
/** Blocks for the body of a change request: where each digest is from, and who and what let it in. */
function proofBlocks(proofs, kind) {
    const found = proofs.flatMap(({ request, entry }) => (entry === undefined ? [] : [{ request, entry }]));
    if (found.length === 0)
        return [];
    const rows = found.map(({ request, entry: { digest, promotion } }) => {
        const { application, environment } = request;
        const record = `${(0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image))}@${digest}`;
        return [
            application.name,
            promotion.source.environment ?? 'build',
            promotion.commit ?? '',
            verdictOf(promotion),
            record,
        ];
    });
    const pages = found.flatMap(({ request, entry }) => linksOf(request.application.name, entry, kind));
    return [
        (0,report/* heading */.R_)('What let it in'),
        (0,report/* table */.tp)(['application', 'from', 'built from commit', 'verdict', 'record'], rows),
        ...(pages.length === 0 ? [] : [(0,report/* links */.yJ)(pages)]),
    ];
}
function verdictOf({ gate, approvers, rollback }) {
    const approved = approvers.length === 0 ? undefined : `approved by ${approvers.join(', ')}`;
    const said = [gate?.verdict ?? 'none', approved, rollback === true ? 'rollback' : undefined];
    return said.filter((one) => one !== undefined).join(', ');
}
function linksOf(application, { promotion }, kind) {
    const { run, gitops, source } = promotion;
    const state = gitops === undefined ? undefined : commitPage(gitops.repository, gitops.revision, kind);
    return [
        ...(run === undefined ? [] : [{ text: `${application}: run of its promotion`, url: run }]),
        ...(state === undefined
            ? []
            : [{ text: `${application}: commit that named it for ${source.environment ?? 'its source'}`, url: state }]),
    ];
}
/** Address of a commit's page; undefined for a repository that is not on the web. */
function commitPage(repository, commit, kind) {
    if (!/^https?:\/\//.test(repository))
        return undefined;
    return `${repository.replace(/(?:\.git)?\/*$/, '')}/${kind === 'gitlab' ? '-/' : ''}commit/${commit}`;
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/report.js + 1 modules
var manifest_bump_report = __webpack_require__(78014);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/change-request.js






function changeRequestOptions(parts, bumps, inputs) {
    const merge = inputs['auto-merge'];
    return {
        head: headOf(parts),
        change: changeOf(bumps),
        labels: inputs.labels,
        reviewers: inputs.reviewers,
        autoMerge: merge === 'off' ? undefined : merge,
        superseded: parts.length > 1 ? parts.map((part) => headOf([part])) : [],
    };
}
/** Digest of the values that a run writes, whatever the files hold besides. */
function changeOf(bumps) {
    const values = bumps.map(({ file, target, after }) => JSON.stringify([file, target.name, after])).toSorted();
    return (0,external_node_crypto_.createHash)('sha256').update(values.join('\n')).digest('hex');
}
/**
 * Refuses the change that somebody has turned down: a request that proposed the same values and was closed. Asked before
 * anything is written.
 *
 * @throws RefusedError that names the request
 */
async function refuseClosed({ head, change }, where, { platform }) {
    const closed = await platform.closedChange({ ...where, head, change });
    if (closed === undefined)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'request-closed',
        where: where.repository,
        found: `${closed.url}, which proposed the same change, was closed without being merged`,
        fix: 'ask who closed it, then set reopen to propose it again',
    });
}
/** Opens or updates the request, then closes those that it makes pointless. */
async function openRequest(plan, where, ports) {
    const { platform } = ports;
    const proofs = await proofsOf(plan.parts, ports);
    const { head, change, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
    const request = await platform.requestChange({
        ...where,
        head,
        title: plan.message.subject,
        body: (0,markdown/* renderMarkdown */.G)((0,manifest_bump_report/* requestBlocks */.ey)(plan, proofBlocks(proofs, platform.kind))),
        change,
        ...(platform.run.url !== undefined && { run: platform.run.url }),
        labels,
        reviewers,
        ...(autoMerge !== undefined && { autoMerge }),
    });
    if (superseded.length === 0)
        return { request, closed: [] };
    const closed = await platform.closeSuperseded({ ...where, heads: superseded, keep: request.number });
    return { request, closed };
}
/**
 * One branch, and so one open request, per flow, environment and application, or set of applications, or value of a file.
 * The digest tells places apart whose names are alike: `services/api` and `services-api`, names in another script.
 * No application has a `+` in its name, and every part is short enough for a ref of 255 bytes.
 */
function headOf(parts) {
    const [first] = parts;
    if (first === undefined)
        throw new Error('a plan has a part');
    const { request } = first;
    if (request.kind === 'file') {
        const name = `${request.file}-${request.path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
        const tail = fingerprint([request.file, request.path]);
        return `${change_branch/* changePrefix */.$}file/${[name.slice(-maxFileName).replace(/^-/, ''), tail].filter(Boolean).join('-')}`;
    }
    const places = parts.flatMap(({ bumps }) => bumps.flatMap(({ file, target }) => [file, target.name]));
    const names = parts.flatMap((part) => (part.request.kind === 'image' ? [part.request.application.name] : []));
    const name = parts.length === 1 ? request.application.name : `set+${fingerprint(names)}`;
    return `${change_branch/* changePrefix */.$}${request.flow.name}/${request.environment.name}/${name}-${fingerprint(places)}`;
}
const maxFileName = 80;
function fingerprint(names) {
    return (0,external_node_crypto_.createHash)('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 12);
}


/***/ }),

/***/ 34108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ missingEntry),
/* harmony export */   o: () => (/* binding */ requireEntries)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_central_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82610);
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47922);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50342);
/* harmony import */ var _records_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57182);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);






/**
 * Asks, before anything is written, for the record that each digest entered its environment, which `promote` writes,
 * and for the verdict where the environment takes one. Nothing is asked of the first environment, nor of one that
 * requires no records.
 *
 * @throws RefusedError that names the command to run first; RemoteError for a registry that does not answer
 */
async function requireEntries(parts, ports) {
    let ledger;
    for (const { request } of parts) {
        if (request.kind !== 'image' || request.digest === undefined || !request.environment.requireRecord)
            continue;
        ledger ??= await (0,_records_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .openLedger */ .a)(request.flow, ports);
        await requireEntry(request, request.digest, ledger, ports);
    }
}
/** Says, for a dry run, what `requireEntries` would refuse. */
async function missingEntry(parts, ports) {
    try {
        await requireEntries(parts, ports);
        return [];
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return [`this will be refused: ${error.message}`];
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return [`the records gave no answer: ${error.message}`];
        throw error;
    }
}
async function requireEntry(request, digest, ledger, ports) {
    const { flow, application, environment } = request;
    const entry = { digest, application: application.name, environment: environment.name };
    const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLocation */ .zS)(environment.registry, application.image);
    const run = commandFor(request, digest);
    await withCommand(ledger.proveEntry(entry, place, environment.name), `run \`${run}\` first: it writes the record`);
    if (!environment.requireVerdict)
        return;
    const [newest] = await ledger.entries(entry, place);
    // A rollback is to an artifact that was let in before; a record names the verdict that it was written by.
    if (newest?.promotion.gate !== undefined || newest?.promotion.rollback === true)
        return;
    const policy = (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .policyHash */ .t)((0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(await (0,_flow_central_js__WEBPACK_IMPORTED_MODULE_1__.underCentralPolicy)(flow, ports), environment.name));
    const gate = `run the gate for ${environment.name} with record: true, then \`${run}\``;
    await withCommand(ledger.proveVerdict({ ...entry, policy }, [place], ''), gate);
}
function commandFor({ application, environment, version }, digest) {
    return `krci-deploy promote --application ${application.name} --to ${environment.name} --version ${version} --expect-digest ${digest}`;
}
async function withCommand(proof, fix) {
    try {
        await proof;
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ ...error.problem, fix }, { cause: error });
    }
}


/***/ }),

/***/ 15168:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestBump: () => (/* binding */ manifestBump)
});

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var declaration = __webpack_require__(26549);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/change-request.js + 1 modules
var change_request = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/report.js + 1 modules
var manifest_bump_report = __webpack_require__(78014);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/outcome.js


function outcomeOf(plan, done) {
    const { landing, request, closed = [] } = done;
    const { bumps, parts, effect } = plan;
    const files = [...new Set(bumps.map(({ file }) => file))];
    const headline = headlineOf(plan, landing, request);
    const payload = payloadOf(parts);
    const { image, previous } = singleOf(parts);
    const outputs = {
        changed: String(landing.changed),
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
    };
    return {
        changed: landing.changed,
        headline,
        outputs,
        data: {
            changed: landing.changed,
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
            warnings: plan.warnings,
        },
        report: [
            (0,report/* heading */.R_)('manifest-bump'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            ...closed.map(({ url }) => (0,report/* paragraph */.FY)(`Closed as superseded: ${url}.`)),
            ...(landing.changed ? (0,manifest_bump_report/* changeBlocks */.xp)(plan) : []),
        ],
    };
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
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/part.js + 4 modules
var part = __webpack_require__(87278);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/registry-check.js
var registry_check = __webpack_require__(14683);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/execute.js







async function execute(plan, ports) {
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    if ((0,manifest_bump_report/* isDone */.$L)(plan))
        return outcomeOf(plan, { landing: { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 } });
    const changing = plan.parts.filter(part/* isChange */.X);
    await (0,registry_check/* refuseAbsent */.cP)(changing, ports);
    if (plan.destination.commit !== 'none')
        await (0,entry_check/* requireEntries */.o)(changing, ports);
    return outcomeOf(plan, plan.destination.request === undefined ? await land(plan) : await requestChange(plan, ports));
}
async function land({ destination, bumps, message }) {
    return { landing: await destination.repository.land((snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message) };
}
async function requestChange(plan, ports) {
    const { destination, bumps, message, changeRequest } = plan;
    const landing = await destination.repository.landOn(changeRequest.head, (snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message);
    if (destination.request === undefined)
        return { landing };
    const requested = await (0,change_request/* openRequest */.Gh)(plan, destination.request, ports);
    const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
    return { landing: { ...landing, changed }, ...requested };
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/plan.js + 15 modules
var plan = __webpack_require__(89417);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js




const manifestBump = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: (inputs, ports) => (0,plan/* plan */.e)(inputs, ports),
    describe: manifest_bump_report/* describe */.q0,
    execute: execute,
};


/***/ }),

/***/ 87278:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ isChange),
  m: () => (/* binding */ planParts)
});

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/registry-check.js
var registry_check = __webpack_require__(14683);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/source.js





/** Reads the images of the environments before, where their manifests are readable: an error there refuses nothing. */
async function imagesBefore(request, trees) {
    const sources = [];
    for (const before of (0,graph/* predecessorsOf */.A6)(request.flow, request.environment.name)) {
        const image = await imageOf(request, before, trees);
        if (image !== undefined)
            sources.push({ ...image, environment: before });
    }
    return sources;
}
async function imageOf({ flow, application }, environment, trees) {
    const tree = await trees.of(environment);
    const places = await (0,errors/* undefinedIfRefused */.k5)(() => (0,flow_places.placesToRead)(flow, { application, environment }, tree));
    for (const place of places ?? []) {
        const image = await (0,errors/* undefinedIfRefused */.k5)(async () => {
            const file = await (0,manifest_file/* findFile */.q)(tree, place);
            return file && place.read(file.text);
        });
        if (image !== undefined)
            return image;
    }
    return undefined;
}
/**
 * Returns the request with the digest that the environments before have for the same version. Throws UsageError without
 * one, and where they have two.
 */
function withDigest(request, sources) {
    if (request.digest !== undefined)
        return request;
    const tag = (0,tag_name/* tagOfVersion */.m)(request.version);
    const digests = new Set(sources.flatMap((source) => (source.tag === tag ? (source.digest ?? []) : [])));
    const [digest, other] = digests;
    if (digest !== undefined && other === undefined)
        return { ...request, digest };
    const names = sources.map(({ environment }) => environment.name).join(' and ');
    const verb = sources.length === 1 ? 'does not run' : 'do not run';
    const why = other === undefined ? `${verb} this version by digest` : 'run different digests of this version';
    const where = sources.length === 0 ? '' : `, and ${names} ${why}`;
    throw new errors/* UsageError */.eb({
        code: 'digest-missing',
        where: 'input "digest"',
        expected: `the digest of ${request.version}, because a tag can be moved`,
        found: `none${where}`,
        fix: 'take it from the output of promote or of the build',
    });
}

// EXTERNAL MODULE: ./lib/src/flow/place-names.js
var place_names = __webpack_require__(25809);
// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/forms/discover.js
var discover = __webpack_require__(62436);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/discovery.js





const manifests = /(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/;
const maxFiles = 2000;
/** Each is an edit with a proof of its own. */
const maxPlaces = 500;
/** Reasons that an error quotes. */
const maxQuoted = 3;
/** Every place below a directory that names the image. Throws UsageError where there is none or too much to read. */
async function discovery_discover(snapshot, directory, options) {
    const { image } = options.image;
    const files = (await snapshot.list(directory)).filter((file) => manifests.test(file));
    if (files.length > maxFiles) {
        throw new errors/* UsageError */.eb({
            code: 'too-many-files',
            where: `"${directory}"`,
            expected: `at most ${maxFiles} manifests`,
            found: `${files.length}`,
            fix: 'name a directory of one environment',
        });
    }
    const found = await (0,concurrency/* mapBounded */.y)(files, bump/* maxReads */.c8, (file) => placesIn(snapshot, file, options));
    const places = found.flatMap((one) => one.places);
    const skipped = found.flatMap((one) => one.skipped);
    if (places.length > maxPlaces) {
        throw new errors/* UsageError */.eb({
            code: 'too-many-places',
            where: `"${directory}"`,
            expected: `at most ${maxPlaces} places that name ${image}`,
            found: `${places.length}`,
            fix: 'name a directory of one environment',
        });
    }
    if (places.length > 0)
        return { places, skipped };
    throw new errors/* RefusedError */.fk({
        code: 'nothing-found',
        where: `"${directory}"`,
        expected: `a manifest that names ${image}`,
        found: skipped.length === 0 ? 'none' : `none but ${skipped.slice(0, maxQuoted).join('; ')}`,
        fix: 'check the directory and the image of the application',
    });
}
async function placesIn(snapshot, file, options) {
    try {
        const bytes = await snapshot.read(file);
        if (bytes === undefined)
            return { places: [], skipped: [] };
        const { places, passed } = (0,discover/* discoverPlaces */.S)(file, (0,base_text/* textOf */.b6)(bytes, file), options);
        return { places, skipped: passed };
    }
    catch (error) {
        // An invalid path is no input of the user: it is the name of a committed file.
        if (!(error instanceof errors/* RefusedError */.fk || error instanceof errors/* UsageError */.eb))
            throw error;
        const { where = file, ...rest } = error.problem;
        return { places: [], skipped: [`${where} is left alone: ${(0,errors/* sentenceOf */.$N)(rest)}`] };
    }
}

// EXTERNAL MODULE: ./lib/src/manifests/effect.js
var effect = __webpack_require__(37866);
// EXTERNAL MODULE: ./lib/src/manifests/identity.js
var identity = __webpack_require__(66149);
// EXTERNAL MODULE: ./lib/src/manifests/forms/value.js
var forms_value = __webpack_require__(18970);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/target.js




function imageTarget(place, wanted, check) {
    const read = remembered((text) => place.read(text));
    // Parsing is slow: most places name the repository themselves.
    const owner = remembered((text) => read(text)?.repository ?? place.owner?.(text));
    return {
        file: place.file,
        alternatives: place.alternatives ?? [],
        name: place.name,
        identity: check?.image,
        overruledBy: place.overruledBy,
        creates: check?.create === true ? place.creation !== undefined : (place.creation ?? false),
        state: (text) => stateOf(read(text)),
        write: remembered((text) => {
            if (check !== undefined && text !== '')
                refuseOtherImage(place, owner(text), check);
            return place.write(text, wanted);
        }),
        image: read,
        effect: (text) => place.effect?.(text) ?? effect/* chartDecides */.Ks,
        limits: (text) => [
            ...(isTagAlone(place, text, wanted, read(text)) ? [tagAlone(place, owner(text))] : []),
            ...staysBeside(place, read(text), owner(text), wanted),
        ],
    };
}
/** Throws RefusedError for an image that is not the application's: the path leads elsewhere than it did. */
function refuseOtherImage(place, there, { image, allowOther }) {
    if (there === undefined || allowOther || (0,identity/* isPlaceholder */.wK)(there))
        return;
    const aliases = [...(image.aliases ?? []), ...(place.aliases ?? [])];
    if ((0,identity/* isOwnImage */.o9)({ ...image, aliases }, there))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'other-image',
        where: place.name,
        expected: `${image.image} in a registry of the flow`,
        found: there,
        fix: 'correct the path, or set allow-other-image',
    });
}
function isTagAlone(place, text, wanted, image) {
    return wanted.digest !== undefined && image?.digest === undefined && place.tagOnly?.(text) === true;
}
function tagAlone({ name }, owner) {
    const compared = owner === undefined ? ' and it is compared with no image' : '';
    return `${name} holds a tag alone, so the digest is not written there${compared}`;
}
/** A tag by itself says nothing of the registry that its chart takes the image from. */
function staysBeside({ name }, image, owner, { repository }) {
    if (image?.repository !== undefined || owner === undefined || repository === undefined || owner === repository)
        return [];
    return [`${name} is written beside ${owner}, which stays: the image of this version is in ${repository}`];
}
function valueTarget(file, path, value, anchors) {
    const place = (0,forms_value.valueAt)(file, path, anchors);
    return {
        file,
        alternatives: [],
        name: place.name,
        creates: false,
        state: remembered((text) => place.read(text) ?? ''),
        write: remembered((text) => place.write(text, value)),
    };
}
/** Caches a result by text: a text is read several times, in the plan and when it lands, and parsing is slow. */
function remembered(ask) {
    const answers = new Map();
    return (text) => {
        const known = answers.get(text);
        if (known !== undefined)
            return known;
        const answer = ask(text);
        if (answers.size > 4)
            answers.clear();
        answers.set(text, answer);
        return answer;
    };
}
function stateOf(image) {
    const { repository = '', tag, digest } = image ?? {};
    return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/^:/, '');
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/targets.js












/** Returns the places that the request is about, their files read ahead. Throws UsageError for paths that are none. */
async function placesFor(request, inputs, trees) {
    const tree = await trees.of(request.environment);
    const names = namesOf(request, request.environment);
    if (inputs.discover !== undefined) {
        return discovery_discover(tree, (0,paths/* placed */.GS)(inputs.discover, names), {
            image: names,
            anchors: inputs.anchors,
            environment: names.environment,
            environments: request.flow.environments.map(({ name }) => name),
            allowOther: inputs['allow-other-image'],
        });
    }
    const places = await (0,flow_places/* placesToWrite */.f)(request.flow, request, tree, inputs.anchors);
    // Files read at the same time are fetched together; the error of a file is thrown when it is planned.
    await (0,concurrency/* mapBounded */.y)(places, bump/* maxReads */.c8, (place) => (0,errors/* undefinedIfRefused */.k5)(() => (0,manifest_file/* findFile */.q)(tree, place)));
    return { places, skipped: [] };
}
function imageTargets(request, places, inputs) {
    const wanted = wantedOf(request);
    const image = namesOf(request, request.environment);
    const check = { image, allowOther: inputs['allow-other-image'], create: inputs.create };
    return places.map((place) => imageTarget(place, wanted, check));
}
/** Throws UsageError for a path that is none. */
function fileTarget({ file, path, write }, anchors) {
    const inner = (0,paths/* inside */.nx)(file);
    if ('value' in write)
        return valueTarget(inner, path, write.value, anchors);
    const { tag, digest } = write;
    return imageTarget((0,path_place/* fileAndPath */.p)(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}
function wantedOf({ environment, application, version, digest }) {
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    return { repository, tag: (0,tag_name/* tagOfVersion */.m)(version), ...(digest === undefined ? {} : { digest }) };
}
function namesOf({ flow, application }, environment) {
    return (0,place_names/* placeNames */.Y)(flow, environment, application);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/part.js






/** Plans all requests on one snapshot; those that share a file build on each other. */
async function planParts(asked, inputs, destination, ports) {
    const { snapshot, trees } = destination;
    const drafts = await (0,concurrency/* mapBounded */.y)(asked, bump/* maxReads */.c8, (request) => draftOf(request, inputs, trees, ports));
    const targets = drafts.flatMap((draft) => draft.targets);
    const bumps = (await (0,bump/* planBumps */.fE)(snapshot, targets)).values();
    return drafts.map(({ targets: own, request, from, skipped, registry }) => {
        const made = own.flatMap(() => bumps.next().value ?? []);
        return { request, from, skipped, registry, bumps: made, previous: previousOf(made) };
    });
}
async function draftOf(asked, inputs, trees, ports) {
    if (asked.kind === 'file')
        return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
    (0,questions/* requirePromoted */.gb)(asked.flow, asked.application, asked.environment);
    const [sources, { places, skipped }] = await Promise.all([
        imagesBefore(asked, trees),
        placesFor(asked, inputs, trees),
    ]);
    const request = withDigest(asked, sources);
    const registry = await (0,registry_check/* askRegistry */.rF)(request, inputs, ports);
    const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
    return { request, from, skipped, registry, targets: imageTargets(request, places, inputs) };
}
function previousOf(bumps) {
    for (const { target, textBefore } of bumps) {
        const image = textBefore === undefined ? undefined : target.image?.(textBefore);
        if (image !== undefined)
            return image;
    }
    return undefined;
}
/** Whether the part has anything to write. */
function isChange({ bumps }) {
    return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}


/***/ }),

/***/ 89417:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/forms/discover.js
var discover = __webpack_require__(62436);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var stream = __webpack_require__(96219);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/kustomize-bases.js









const maxDepth = 8;
const maxPaths = 200;
/** Places of one file that are read, each by itself. */
const maxPins = 20;
/**
 * Finds where the resources, bases and components of a kustomization pin an image or give it another name. Reads files
 * of the repository alone, each once, level by level; any other reference, or a file that must not be read, is skipped.
 */
async function imagesInBases(snapshot, top, image) {
    const found = [];
    const seen = new Set();
    let level = [top];
    for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
        const paths = new Set((await quietly(level, referencesIn)).filter((path) => !seen.has(path)));
        const next = [...paths].slice(0, maxPaths - seen.size);
        for (const path of next)
            seen.add(path);
        const files = await (0,concurrency/* mapBounded */.y)(next, maxPaths, (path) => fileAt(snapshot, path));
        level = files.flatMap((file) => file ?? []);
        found.push(...(await quietly(level, (file) => imagesIn(file, image))));
    }
    return found;
}
/** Returns the file that a path names, or the kustomization of the directory that it names. */
function fileAt(snapshot, path) {
    const within = kustomize_paths/* kustomizations */.r_.map((name) => (path === '' ? name : `${path}/${name}`));
    const [file = '', ...alternatives] = path === '' ? within : [path, ...within];
    return (0,errors/* undefinedIfRefused */.k5)(() => (0,manifest_file/* findFile */.q)(snapshot, { file, alternatives }));
}
/** Results of `read` for all files; a file that it refuses gives nothing. */
async function quietly(files, read) {
    const all = await Promise.all(files.map((file) => (0,errors/* undefinedIfRefused */.k5)(() => read(file))));
    return all.flatMap((one) => one ?? []);
}
function referencesIn({ path, text }) {
    if (!(0,kustomize_paths/* isKustomization */.Sv)(path))
        return [];
    const directory = path.split('/').slice(0, -1);
    const references = (0,stream.openStream)(text, path).documents.flatMap(({ contents }) => ['resources', 'bases', 'components'].flatMap((key) => itemsAt(contents, key).flatMap((item) => (0,nodes/* stringOf */.Je)(item) ?? [])));
    return references.flatMap((reference) => (0,kustomize_paths/* localPath */.$S)(directory, reference) ?? []);
}
function imagesIn(file, image) {
    return (0,kustomize_paths/* isKustomization */.Sv)(file.path) ? entriesIn(file, image) : pinsIn(file, image);
}
/** Kustomize compares whole names (without tag and digest), before and after an entry. */
function entriesIn({ path, text }, image) {
    return (0,stream.openStream)(text, path).documents.flatMap((document) => itemsAt(document.contents, 'images').flatMap((item) => {
        if (!(0,dist/* isMap */.jh)(item) || !(0,kustomize_entry/* isEntry */.Tk)(item))
            return [];
        const { repository, digest } = (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(document, item));
        const renamed = repository === image ? undefined : repository;
        if (renamed !== undefined && (0,nodes/* stringAt */.bX)(item, 'name') !== image)
            return [];
        return renamed === undefined && digest === undefined ? [] : [{ file: path, digest, renamed }];
    }));
}
function pinsIn({ path, text }, image) {
    const places = (0,discover/* discoverPlaces */.S)(path, text, {
        image: { image, repositories: [image] },
        anchors: 'edit-anchor',
    }).places.slice(0, maxPins);
    return places.flatMap((place) => {
        const { repository, digest } = place.read(text) ?? {};
        return repository === image && digest !== undefined ? [{ file: path, digest, renamed: undefined }] : [];
    });
}
function itemsAt(node, key) {
    const list = (0,dist/* isMap */.jh)(node) ? (0,nodes/* ownPair */.L8)(node, key)?.node : undefined;
    return (0,dist/* isSeq */.oP)(list) ? list.items : [];
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/registry-check.js
var registry_check = __webpack_require__(14683);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/warnings.js





/** Sentences about places that a plan leaves alone, and values that it writes without effect. */
async function warningsOf(parts, snapshot) {
    const warnings = [
        ...parts.flatMap(({ skipped }) => skipped),
        ...parts.flatMap(({ bumps }) => bumps.flatMap(bumpWarnings)),
        ...parts.flatMap(({ registry }) => (0,registry_check/* registryWarning */._J)(registry)),
        ...parts.flatMap(deadValues),
        ...parts.flatMap(overruledValues),
        ...(await baseWarnings(parts, snapshot)),
    ];
    return [...new Set(warnings)];
}
function bumpWarnings({ target, file, textBefore, textAfter }) {
    const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
    return [...made, ...(target.limits?.(textAfter) ?? [])];
}
/** KubeRocketCI reads an application's values from Git only where its element of the ApplicationSet says so. */
function deadValues({ request, bumps }) {
    if (request.kind !== 'image' || request.customValues !== false || request.application.manifests.layout !== 'krci')
        return [];
    const values = bumps.filter(({ file }) => file.endsWith('-values.yaml'));
    return values.map(({ file }) => `${request.application.name} has customValues: false, so KubeRocketCI does not read ${file}`);
}
/**
 * A stock KubeRocketCI hands image.tag, image.repository and image.digest of a push environment to Helm as parameters,
 * which win over every values file. The flow says so where the ApplicationSet is not in Git.
 */
function overruledValues(part) {
    const { request, bumps } = part;
    if (request.kind !== 'image')
        return [];
    return bumps
        .filter((bump) => isOverruled(part, bump))
        .map(({ file, target }) => `${target.overruledBy ?? ''} overrules image.* of ${file} in ${request.environment.name}: its element has to change`);
}
/** Whether something outside of the tree wins over a place. */
function isOverruled({ request }, { target }) {
    return target.overruledBy !== undefined && (request.kind !== 'image' || request.customValues !== false);
}
/** Sentences about files below the kustomizations of a plan that name another image. */
async function baseWarnings(parts, snapshot) {
    const overlays = parts.flatMap(({ request, bumps }) => {
        const name = entryNameOf(request);
        if (name === undefined)
            return [];
        const files = new Map(bumps.map(({ file, textAfter }) => [file, textAfter]));
        return [...files].filter(([file]) => (0,kustomize_paths/* isKustomization */.Sv)(file)).map(([path, text]) => ({ path, text, name }));
    });
    const warnings = await (0,concurrency/* mapBounded */.y)(overlays, bump/* maxReads */.c8, async ({ path, text, name }) => {
        const images = await imagesInBases(snapshot, { path, text }, name);
        return images.map((image) => warningOf(path, name, image));
    });
    return warnings.flat();
}
/** Returns the name of the entry of `images` that a request is about, if it is about one. */
function entryNameOf(request) {
    if (request.kind === 'file')
        return /^images\[name="?([^\]"]+)"?\]/.exec(request.path)?.[1];
    const { image, manifests } = request.application;
    return manifests.layout === 'kustomize' ? (manifests.image ?? image) : image;
}
function warningOf(overlay, name, { file, digest, renamed }) {
    if (renamed === undefined)
        return `${file} pins ${name} to ${digest}; the entry of ${overlay} wins over it, and whatever is built without such an entry stays on that digest`;
    const stays = digest === undefined ? '' : `, and ${digest} stays`;
    return `${file} renames ${name} to ${renamed}, so that the entry of ${overlay} finds nothing there${stays}; name the entry ${renamed} (image of the application's manifests in the flow file)`;
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/change-request.js + 1 modules
var change_request = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform_platform = __webpack_require__(10977);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/branch-trees.js
var branch_trees = __webpack_require__(40343);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
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
    if (inputs.commit === 'git')
        return { commit: 'git', ...branches };
    const request = await requestTarget(inputs, flow, environment, branches.repository, ports);
    ports.platform.checkTarget(request.repository);
    return { commit: 'change-request', ...branches, request };
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
    return { commit: 'api', ...(await branchesOf(inputs, flow, environment, ports, publishBy(platform, name))) };
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
        return { repository: environment === undefined ? branches.home : branches.of(environment), trees: branches.trees };
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
/** Commits made by the platform, which signs them; a branch that moved is a race that was lost. */
function publishBy(platform, repository) {
    return async (publication) => {
        try {
            return await platform.commit({ repository, ...publication });
        }
        catch (error) {
            if (!(error instanceof platform_platform/* BranchMovedError */.w))
                throw error;
            throw new rejection/* LostRaceError */.w({ ...error.problem, code: 'lost-race' }, { cause: error });
        }
    };
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/toml/toml.js + 1 modules
var toml = __webpack_require__(41849);
;// CONCATENATED MODULE: ./lib/src/manifests/differences.js




const differences_maxDepth = 100;
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
    if (depth > differences_maxDepth)
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/differences.js







/** Finds differences from each environment before, other than the image, for reviewers. Applications without a difference are left out. */
async function differencesOf(parts, trees) {
    const images = parts.flatMap(({ request }) => request.kind === 'image'
        ? (0,graph/* predecessorsOf */.A6)(request.flow, request.environment.name).map((before) => ({ request, before }))
        : []);
    const found = await (0,concurrency/* mapBounded */.y)(images, bump/* maxReads */.c8, (one) => differenceOf(one, trees));
    return found.flatMap((difference) => difference ?? []);
}
async function differenceOf({ request, before }, trees) {
    const { environment, application } = request;
    const [theirs, ours] = await Promise.all([placesIn(before, request, trees), placesIn(environment, request, trees)]);
    const fields = [];
    for (const [index, place] of ours.places.entries()) {
        const other = theirs.places[index];
        if (other !== undefined)
            fields.push(...(await compare({ place: other, tree: theirs.tree }, { place, tree: ours.tree })));
    }
    if (fields.length === 0)
        return undefined;
    return { application: application.name, before: before.name, environment: environment.name, fields };
}
async function placesIn(environment, { flow, application }, trees) {
    const tree = await trees.of(environment);
    const found = await (0,errors/* undefinedIfRefused */.k5)(() => (0,places/* placesToWrite */.f)(flow, { application, environment }, tree, 'edit-anchor'));
    return { places: found ?? [], tree };
}
/** Compares two places with the same image written into both. A file that cannot be edited is not compared. */
async function compare(one, other) {
    const [before, after] = await Promise.all([(0,manifest_file/* findFile */.q)(one.tree, one.place), (0,manifest_file/* findFile */.q)(other.tree, other.place)]);
    if (before === undefined || after === undefined)
        return [];
    if (before.path === after.path && one.tree === other.tree)
        return [];
    try {
        return differencesBetween({ file: before.path, text: one.place.write(before.text, neutral) }, { file: after.path, text: other.place.write(after.text, neutral) });
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return [];
        throw error;
    }
}
const neutral = {
    repository: 'compared.invalid/image',
    tag: 'compared',
    digest: `sha256:${'0'.repeat(64)}`,
};

// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
// EXTERNAL MODULE: ./lib/src/version/schemes.js
var schemes = __webpack_require__(20429);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/downgrade.js



/**
 * Refuses a version that is older than the one that is there: by its name where the flow's scheme orders the two, else by
 * the commits of the GitOps repository. An image's own time is never asked: it costs a builder nothing.
 *
 * @throws RefusedError for an older version, RemoteError
 */
async function refuseDowngrade({ request, previous }, destination) {
    if (request.kind !== 'image' || previous === undefined)
        return;
    const { version, environment, application, flow } = request;
    const named = previous.tag === undefined ? undefined : schemes/* versionSchemes */.r[flow.versions].compare(version, previous.tag);
    const order = named ?? (await orderByCommits(request, previous, destination));
    if (order === undefined || order >= 0)
        return;
    const by = named === undefined ? `, which ${environment.name} had before it` : '';
    throw new errors/* RefusedError */.fk({
        code: 'downgrade',
        where: environment.name,
        expected: `a version of ${application.name} that is not ${named === undefined ? 'older' : 'lower'} than ${previous.tag ?? ''}`,
        found: `${version}${by}`,
        fix: 'set allow-downgrade to go back',
    });
}
/**
 * Negative where Git named the new digest there before it first named the present one. Undefined for SemVer, in which a
 * tag that is no version has no order, and where Git does not tell.
 */
async function orderByCommits({ flow, application, environment, digest }, { digest: present }, { repository, trees, commit }) {
    if (flow.versions === 'semver' || commit === 'none' || digest === undefined || present === undefined)
        return undefined;
    const [history] = await (0,place_history.placeHistories)(flow, [{ application, environment }], { of: () => repository, trees });
    const firstNamed = (wanted) => history?.states.findLastIndex(({ image }) => image.digest === wanted) ?? -1;
    const [ours, theirs] = [firstNamed(digest), firstNamed(present)];
    return ours < 0 || theirs < 0 ? undefined : theirs - ours;
}

// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
;// CONCATENATED MODULE: ./lib/src/manifests/overlays/quietly.js

/** Returns undefined for a text that must not be read. */
function undefinedIfRefusedSync(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/manifests/overlays/image-name.js
var image_name = __webpack_require__(11470);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/data.js
var data = __webpack_require__(86829);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/manifests/overlays/patch.js


/**
 * Whether a patch may change a part of an object: true where that cannot be told. `text` is the content of the patch.
 */
function mayPatch({ target }, text, subject) {
    if (target !== undefined && isOther(subject.object, target.kind, target.name))
        return false;
    return (0,data/* documentsIn */.aV)(text, 'a patch').some((document) => Array.isArray(document)
        ? document.some((operation) => mayOperate(operation, subject))
        : mayMerge(document, target === undefined, subject));
}
/** Selectors are regular expressions; a name may have a prefix or suffix by then. */
function isOther(object, kind, name) {
    if (object === undefined)
        return false;
    if (kind !== undefined && isWord(kind) && kind !== object.kind)
        return true;
    if (name === undefined || object.name === undefined || !isWord(name))
        return false;
    return !name.includes(object.name) && !object.name.includes(name);
}
function isWord(text) {
    return /^[A-Za-z0-9-]+$/.test(text);
}
const ancestors = /^(?:\/(?:spec|template|jobTemplate|taskSpec|pipelineSpec|tasks|finally|\d+|-))*\/?$/;
const parts = {
    image: /\/(?:containers|initContainers|ephemeralContainers|steps|sidecars)(?:\/[^/]+(?:\/(?:image|name))?)?$/,
    field: /^\/spec\/image$/,
    reference: /^\/spec\/(?:ref(?:\/|$)|url$)/,
    deployer: /^\/spec\/(?:images|path|sources?|patches|components|postBuild)(?:\/|$)/,
};
/** JSON Patch (RFC 6902): an operation on the part, or on what it is in; a container of another name is selected anew. */
function mayOperate(operation, { part }) {
    if ((0,data/* textIn */.r7)(operation, 'op') === 'test')
        return false;
    const paths = [
        (0,data/* textIn */.r7)(operation, 'path') ?? '',
        ...((0,data/* textIn */.r7)(operation, 'op') === 'move' ? [(0,data/* textIn */.r7)(operation, 'from') ?? ''] : []),
    ];
    return paths.some((path) => ancestors.test(path) || parts[part].test(path));
}
function mayMerge(document, isByName, subject) {
    if (!(0,json_path/* isRecord */.u4)(document))
        return document !== null;
    const [kind, name] = [(0,data/* textIn */.r7)(document, 'kind'), (0,data/* textIn */.r7)(document, 'metadata', 'name')];
    if (isOther(subject.object, kind, isByName ? name : undefined))
        return false;
    if (hasKey(document, '$patch'))
        return true;
    if (subject.part === 'reference')
        return (0,data/* valueIn */.xm)(document, 'spec', 'ref') !== undefined || (0,data/* textIn */.r7)(document, 'spec', 'url') !== undefined;
    if (subject.part === 'field')
        return (0,data/* valueIn */.xm)(document, 'spec', 'image') !== undefined;
    if (subject.part === 'deployer')
        return ['images', 'path', 'source', 'sources', 'patches', 'components', 'postBuild'].some((key) => (0,data/* valueIn */.xm)(document, 'spec', key) !== undefined);
    return containersIn(document).some(({ name: container, image }) => {
        const isSame = subject.container === undefined || container === undefined || container === subject.container;
        return image !== undefined && isSame;
    });
}
const patch_maxDepth = 60;
/** Returns every container below a value, wherever it is, as Kustomize looks for images. */
function containersIn(value, depth = 0) {
    if (depth > patch_maxDepth)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => containersIn(item, depth + 1));
    if (!(0,json_path/* isRecord */.u4)(value))
        return [];
    const own = ['containers', 'initContainers', 'ephemeralContainers', 'steps', 'sidecars'].flatMap((key) => (0,data/* listIn */.Of)(value, key).map((item) => ({ name: (0,data/* textIn */.r7)(item, 'name'), image: (0,data/* textIn */.r7)(item, 'image') })));
    return [...own, ...Object.values(value).flatMap((inner) => containersIn(inner, depth + 1))];
}
function hasKey(value, key, depth = 0) {
    if (depth > patch_maxDepth)
        return true;
    if (Array.isArray(value))
        return value.some((item) => hasKey(item, key, depth + 1));
    if (!(0,json_path/* isRecord */.u4)(value))
        return false;
    return key in value || Object.values(value).some((inner) => hasKey(inner, key, depth + 1));
}

;// CONCATENATED MODULE: ./lib/src/manifests/overlays/images-below.js




/** Images of one kustomization: more are not evaluated. */
const maxImages = 5000;
/** Evaluates a kustomization up to one of its own entries; `before` is the number of entries that are applied. */
function imagesBelow(index, top, before = top.images.length) {
    return new Evaluation(index).below(top, before);
}
/** Images in the files of a directory without a kustomization, as Flux and Argo CD take it in. */
function imagesInDirectory(index, directory) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const own = index.paths.filter((path) => path.startsWith(prefix));
    return { images: own.flatMap((path) => imagesInFile(index, path)), remote: [] };
}
/** Each kustomization is evaluated once, however many take it in. */
class Evaluation {
    #index;
    #done = new Map();
    #open = new Set();
    constructor(index) {
        this.#index = index;
    }
    below(top, before) {
        const remote = [...top.remote];
        let images = [];
        for (const path of top.resources) {
            const found = this.#resource(path);
            images.push(...found.images);
            remote.push(...found.remote);
        }
        for (const path of top.components) {
            const component = this.#index.kustomizationOf(path);
            const own = component === undefined ? elsewhere(path) : this.#whole({ ...component, images: [], patches: [] });
            images.push(...own.images);
            if (component !== undefined)
                images = [...applied(this.#index, component, images, component.images.length)];
            remote.push(...own.remote);
        }
        if (images.length > maxImages)
            return elsewhere(`more than ${maxImages} images`);
        return { images: applied(this.#index, top, images, before), remote };
    }
    #resource(path) {
        const kustomization = this.#index.kustomizationOf(path);
        return kustomization === undefined
            ? { images: imagesInFile(this.#index, path), remote: [] }
            : this.#whole(kustomization);
    }
    /** A circle is an error of Kustomize's. */
    #whole(kustomization) {
        const { path } = kustomization;
        const known = this.#done.get(path);
        if (known !== undefined)
            return known;
        if (this.#open.has(path))
            return elsewhere('a circle');
        this.#open.add(path);
        const found = this.below(kustomization, kustomization.images.length);
        this.#open.delete(path);
        this.#done.set(path, found);
        return found;
    }
}
function elsewhere(what) {
    return { images: [], remote: [what] };
}
/** Applies patches, then entries, as Kustomize orders them; transformers and replacements come last. */
function applied(index, { patches, images: entries, opaque, path }, images, before) {
    const patched = patches.reduce((now, patch) => afterPatch(index, path, patch, now), images);
    const renamed = entries
        .slice(0, before)
        .reduce((now, entry) => now.map((image) => afterEntry(entry, image)), patched);
    const isWhole = before === entries.length && opaque.length > 0;
    return isWhole ? renamed.map((image) => ({ ...image, isSure: false })) : renamed;
}
function afterPatch(index, overlay, patch, images) {
    const text = patch.text ?? (patch.file === undefined ? undefined : index.text(patch.file));
    if (text === undefined)
        return images.map((image) => ({ ...image, isSure: false }));
    const changed = images.map((image) => {
        const subject = { part: 'image', object: image.object, container: image.container };
        return undefinedIfRefusedSync(() => mayPatch(patch, text, subject)) === false ? image : { ...image, isSure: false };
    });
    return [...changed, ...imagesInText(patch.file ?? overlay, text)];
}
function afterEntry(entry, image) {
    const isFor = (0,image_name/* isEntryFor */.Y4)(entry, image.name);
    if (isFor === 'no')
        return image;
    return isFor === 'yes' ? { ...image, ...(0,image_name/* applyEntry */.fp)(entry, image) } : { ...image, isSure: false };
}
function imagesInFile(index, path) {
    const text = index.text(path);
    return text === undefined ? [] : imagesInText(path, text);
}
function imagesInText(file, text) {
    if (!/ontainers/.test(text))
        return [];
    const documents = undefinedIfRefusedSync(() => (0,data/* mappingsIn */.PT)(text, file)) ?? [];
    return documents.flatMap((document) => {
        const object = { kind: (0,data/* textIn */.r7)(document, 'kind') ?? '', name: (0,data/* textIn */.r7)(document, 'metadata', 'name') };
        return containersIn(document).flatMap(({ name: container, image }) => image === undefined ? [] : [{ ...(0,image_name/* splitImage */.s5)(image), file, object, container, isSure: true }]);
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/overlays/doubt.js




/**
 * Returns why the image of a place need not be what runs, in a clause; undefined where the tree proves that it is. Asks
 * of every kustomization that takes the place in, and of every object of Flux and Argo CD that deploys it, whether an
 * entry, a patch, a component or a transformer wins over it; and of an entry whether there is an image that it is for.
 * `isHere` tells whether an address is that of this repository. What cannot be evaluated offline is a doubt.
 */
function doubtOf(index, place, isHere) {
    const doubt = doubtOfSubject(index, place, isHere);
    if (doubt !== undefined)
        return doubt;
    // Only then is it known which files had to be read.
    const [unread] = index.unread;
    return unread === undefined ? undefined : `${unread} cannot be read, and may win over ${place.file}`;
}
function doubtOfSubject(index, place, isHere) {
    const { subject } = place;
    if (subject.at === 'entry')
        return doubtOfEntry(index, place, subject.name);
    if (subject.at === 'deployer')
        return doubtOfDeployer(index, place, subject, isHere);
    const { object } = subject;
    const part = subject.at === 'container' ? { part: 'image', object, container: subject.container } : { part: subject.at, object };
    return new Ascent(index, place, [part]).from([place.file], [doubt_directoryOf(place.file)]);
}
function doubt_directoryOf(path) {
    return path.split('/').slice(0, -1).join('/');
}
function doubtOfEntry(index, place, name) {
    const own = index.kustomizationOf(doubt_directoryOf(place.file));
    if (own?.path !== place.file)
        return `${place.file} is no kustomization that Kustomize reads`;
    // Of several entries of one name, the place is the one that has its digest.
    const named = (entry) => entry.name === name;
    const exact = own.images.findIndex((entry) => named(entry) && entry.digest === place.digest);
    const at = exact === -1 ? own.images.findIndex(named) : exact;
    const includers = own.isComponent ? index.includersOf(own.directory) : [];
    const below = [
        imagesBelow(index, own, at),
        ...includers.map((one) => imagesBelow(index, withoutComponent(one, own), 0)),
    ];
    const found = { images: below.flatMap(({ images }) => images), remote: below.flatMap(({ remote }) => remote) };
    const missed = missing(place, name, found);
    if (missed !== undefined)
        return missed;
    const parts = partsOf(found.images.filter((image) => image.name === name));
    const ascent = new Ascent(index, place, parts);
    // Patches and components of the same kustomization act before its entries.
    const later = { ...own, images: own.images.slice(at + 1), patches: [], components: [] };
    return ascent.within(later) ?? ascent.from([own.directory], [own.directory]);
}
function withoutComponent(top, { directory }) {
    return { ...top, components: top.components.filter((one) => one !== directory) };
}
function doubtOfDeployer(index, place, subject, isHere) {
    const { name, directory, object, repository } = subject;
    if (repository !== undefined && !isHere(repository))
        return `${object.kind} ${object.name ?? ''} deploys ${repository}, which is another repository than this`;
    if (directory === undefined)
        return `the directory that ${object.kind} ${object.name ?? ''} deploys is not known`;
    const own = index.kustomizationOf(directory);
    const [opaque] = own?.opaque ?? [];
    if (own !== undefined && opaque !== undefined)
        return `in ${own.name} ${opaque}`;
    const found = own === undefined ? imagesInDirectory(index, directory) : imagesBelow(index, own);
    const missed = missing(place, name, found);
    if (missed !== undefined)
        return missed;
    const overrides = index.deployers.filter((one) => one.directory.test(directory) && !one.name.endsWith(place.file));
    const parts = partsOf(found.images.filter((image) => image.name === name));
    const ascent = new Ascent(index, place, parts);
    for (const one of overrides) {
        const doubt = ascent.within(one);
        if (doubt !== undefined)
            return doubt;
    }
    return new Ascent(index, place, [{ part: 'deployer', object }]).from([place.file], [doubt_directoryOf(place.file)]);
}
/** An entry without an image changes nothing; another image of the repository beside it stays. */
function missing({ file, repository, digest }, name, { images, remote }) {
    if (!images.some((image) => image.name === name && image.isSure)) {
        const elsewhere = remote.length === 0 ? '' : `, which takes in ${remote[0] ?? ''} from elsewhere`;
        return `no manifest of the tree shows the image ${name} below ${file}${elsewhere}`;
    }
    const other = images.find((image) => image.name === repository && image.name !== name && image.digest !== digest);
    return other === undefined ? undefined : `${other.file} names another image of ${repository} beside that of ${file}`;
}
function partsOf(images) {
    return images.map(({ object, container }) => ({ part: 'image', object, container }));
}
const maxSteps = 500;
/** The way up from a place through everything that takes it in. */
class Ascent {
    #index;
    #place;
    #parts;
    /** Names that the image has on the way. */
    #names;
    #seen = new Set();
    constructor(index, place, parts) {
        this.#index = index;
        this.#place = place;
        this.#parts = parts;
        this.#names = new Set([place.repository]);
    }
    /** Follows files and directories upwards; `directories` are those that a deployer may name. */
    from(paths, directories) {
        const open = [...paths];
        const deployed = new Set(directories);
        for (let path = open.pop(); path !== undefined; path = open.pop()) {
            if (this.#seen.has(path))
                continue;
            this.#seen.add(path);
            if (this.#seen.size > maxSteps)
                return 'too many kustomizations take it in';
            for (const overlay of this.#index.includersOf(path)) {
                const doubt = this.within(overlay);
                if (doubt !== undefined)
                    return doubt;
                deployed.add(overlay.directory);
                open.push(overlay.directory);
            }
        }
        return this.#deployed([...deployed]);
    }
    /** Asks one overlay, with what acts after the place. */
    within(overlay) {
        const [opaque] = overlay.opaque;
        if (opaque !== undefined)
            return `in ${overlay.name} ${opaque}`;
        return this.#patched(overlay) ?? this.#retagged(overlay) ?? this.#composed(overlay);
    }
    #patched({ name, patches }) {
        const { file } = this.#place;
        for (const patch of patches) {
            if (patch.file === file)
                continue;
            const text = patch.text ?? (patch.file === undefined ? undefined : this.#index.text(patch.file));
            if (text === undefined)
                return `a patch of ${name} is not in the tree`;
            const isChange = this.#parts.some((part) => undefinedIfRefusedSync(() => mayPatch(patch, text, part)) !== false);
            if (isChange)
                return `a patch of ${name} may win over ${file}`;
        }
        return undefined;
    }
    #retagged({ name, images: entries }) {
        const { file, digest } = this.#place;
        if (!this.#parts.some(({ part }) => part === 'image'))
            return undefined;
        for (const entry of entries) {
            for (const image of this.#names) {
                const isFor = (0,image_name/* isEntryFor */.Y4)(entry, image);
                if (isFor === 'no')
                    continue;
                const after = (0,image_name/* applyEntry */.fp)(entry, { name: image, digest });
                if (isFor === 'unknown' || after.digest !== digest)
                    return `${name} has an entry for the image, which wins over ${file}`;
                this.#names.add(after.name);
            }
        }
        return undefined;
    }
    /** Components act on all that the overlay takes in. */
    #composed({ name, components }) {
        for (const directory of components) {
            const component = this.#index.kustomizationOf(directory);
            if (component === undefined)
                return `a component of ${name} is not in the tree`;
            if (component.path === this.#place.file || this.#seen.has(component.path))
                continue;
            this.#seen.add(component.path);
            const doubt = this.within(component);
            if (doubt !== undefined)
                return doubt;
        }
        return undefined;
    }
    #deployed(directories) {
        // A directory with a kustomization is what that one takes in, and the others are not asked: to ask more is safe.
        const own = this.#index.deployers.filter((one) => directories.some((directory) => one.directory.test(directory)));
        for (const one of own) {
            const doubt = this.within(one);
            if (doubt !== undefined)
                return doubt;
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/manifests/overlays/deployers.js
var overlays_deployers = __webpack_require__(23256);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/kustomization.js
var kustomization = __webpack_require__(36348);
;// CONCATENATED MODULE: ./lib/src/manifests/overlays/overlay-index.js






/** Manifests of a tree that are read. More than that, and nothing is proven. */
const maxManifests = 5000;
const maxBytes = 2 * 1024 * 1024;
const maxReads = 1000;
/** Reads the manifests of a tree; undefined for one that has too many. */
async function overlayIndex(tree) {
    const paths = (await tree.list('')).filter(isManifest);
    if (paths.length > maxManifests)
        return undefined;
    const texts = new Map();
    const read = await (0,concurrency/* mapBounded */.y)(paths, maxReads, (path) => (0,errors/* undefinedIfRefused */.k5)(() => readText(tree, path)));
    for (const [at, path] of paths.entries()) {
        const text = read[at];
        if (text !== undefined)
            texts.set(path, text);
    }
    const unread = paths.filter((path) => (0,kustomize_paths/* isKustomization */.Sv)(path) && !texts.has(path));
    const parsed = new Map();
    const kustomizationAt = (path) => {
        const text = texts.get(path);
        if (text === undefined)
            return undefined;
        if (!parsed.has(path))
            parsed.set(path, overlay_index_quietly(() => (0,kustomization/* readKustomization */.kG)(path, text), unread, path));
        return parsed.get(path);
    };
    const mayTakeIn = namedParts(paths.filter(kustomize_paths/* isKustomization */.Sv), texts);
    const deployers = [...texts].flatMap(([path, text]) => {
        if (overlays_deployers/* argoOverrides */.xY.test(path))
            return overlay_index_quietly(() => (0,overlays_deployers/* overridesIn */.l_)(path, text), unread, path) ?? [];
        return (0,overlays_deployers/* mayDeploy */.BU)(text) ? (overlay_index_quietly(() => (0,overlays_deployers/* deployersIn */.RC)(path, text), unread, path) ?? []) : [];
    });
    return {
        paths,
        deployers,
        unread,
        text: (path) => texts.get(path),
        kustomizationOf: (directory) => kustomize_paths/* kustomizations */.r_
            .map((name) => kustomizationAt(directory === '' ? name : `${directory}/${name}`))
            .find((one) => one !== undefined),
        includersOf: (path) => mayTakeIn(path)
            .flatMap((one) => kustomizationAt(one) ?? [])
            .filter((one) => takesIn(one, path)),
    };
}
function isManifest(path) {
    return (/\.(?:ya?ml|json)$/.test(path) || (0,kustomize_paths/* isKustomization */.Sv)(path)) && !/[\\\p{Cc}]/u.test(path);
}
async function readText(tree, path) {
    const bytes = await tree.read(path);
    return bytes === undefined || bytes.length > maxBytes ? undefined : (0,base_text/* textOf */.b6)(bytes, path);
}
/** A file that cannot be read may say anything; one that is no YAML, as a template is, no program builds. */
function overlay_index_quietly(read, unread, path) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk))
            throw error;
        if (error.code !== 'not-yaml' && error.code !== 'helm-template')
            unread.push(path);
        return undefined;
    }
}
const separators = /[\s"'/,[\]{}#:]+/;
/**
 * Makes a look-up of the kustomizations that may refer to a path: by its last part, or upwards without naming anything.
 * Only those are parsed, since most have nothing to do with a place.
 */
function namedParts(all, texts) {
    const byPart = new Map();
    const always = [];
    for (const path of all) {
        const text = texts.get(path) ?? '';
        if (/\.\.\/?[ \t]*(?:$|["',\]#\r])/m.test(text) || /\\[xu]/.test(text))
            always.push(path);
        for (const part of new Set(text.split(separators))) {
            const known = byPart.get(part) ?? [];
            known.push(path);
            byPart.set(part, known);
        }
    }
    return (path) => {
        const last = path.slice(path.lastIndexOf('/') + 1);
        if (last === '' || separators.test(last))
            return all;
        return [...new Set([...always, ...(byPart.get(last) ?? [])])];
    };
}
function takesIn({ resources, components, patches }, path) {
    return resources.includes(path) || components.includes(path) || patches.some(({ file }) => file === path);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/effect.js






/**
 * Whether the images of a plan would run, by the known forms and the files of the tree, without rendering. All
 * places have to be proven; the reasons are those of the ones that are not, where there are any.
 */
async function effectOf(parts, repository) {
    const all = parts.flatMap((part) => part.bumps.map((bump) => ({ part, bump })));
    const readIndex = onceFor(() => overlayIndex(withBumps(repository.tree, parts)));
    const effects = await (0,concurrency/* mapBounded */.y)(all, bump/* maxReads */.c8, ({ part, bump }) => effectOfBump(part, bump, repository.name, readIndex));
    const known = effects.flatMap((effect) => effect ?? []);
    if (known.length === 0)
        return undefined;
    const unproven = known.filter(({ isProven }) => !isProven);
    const said = unproven.length > 0 ? unproven : known;
    return { isProven: unproven.length === 0, because: [...new Set(said.map(({ because }) => because))].join('; ') };
}
async function effectOfBump(part, bump, repositoryName, readIndex) {
    const { target, file, textAfter } = bump;
    const image = target.image?.(textAfter);
    if (image === undefined)
        return undefined;
    if (image.digest === undefined)
        return { isProven: false, because: 'a tag alone can be moved' };
    if (isOverruled(part, bump))
        return { isProven: false, because: `${target.overruledBy ?? ''} hands its own image to Helm as parameters` };
    const effect = target.effect?.(textAfter);
    if (effect?.isProven !== true || effect.subject === undefined)
        return effect;
    const index = await readIndex();
    if (index === undefined)
        return {
            isProven: false,
            because: `the repository holds more than ${maxManifests} manifests, in which nothing is looked for that wins over ${file}`,
        };
    const place = { file, subject: effect.subject, repository: image.repository ?? '', digest: image.digest };
    const doubt = doubtOf(index, place, (url) => isSameRepository(url, repositoryName));
    return doubt === undefined ? effect : { isProven: false, because: doubt };
}
/** The tree as it is with the changes of a plan. */
function withBumps(tree, parts) {
    const changed = new Map(parts.flatMap(({ bumps }) => bumps.map(({ file, textAfter }) => [file, textAfter])));
    return {
        read: async (path) => {
            const text = changed.get(path);
            return text === undefined ? tree.read(path) : (0,base_text/* bytesOf */.$$)(text);
        },
        list: async (directory) => {
            const files = await tree.list(directory);
            return [...files, ...[...changed.keys()].filter((file) => !files.includes(file))];
        },
    };
}
function onceFor(read) {
    let known;
    return () => (known ??= read());
}
/** Whether an address is that of a repository, by whatever protocol; `name` may have its branch behind it. */
function isSameRepository(url, name) {
    return url !== '' && plainAddress(url) === plainAddress(name.replace(/ \([^()]*\)$/, ''));
}
/** `host/path` of a URL, of what ssh takes, or of a repository's name. */
function plainAddress(text) {
    return text
        .replace(/^[a-z+]+:\/\//, '')
        .replace(/^[^@/]*@/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
        .toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/part.js + 4 modules
var part = __webpack_require__(87278);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/message.js


/**
 * Message of the commit: text for readers of the log, and trailers for programs. `run` is the run's address. Throws
 * UsageError.
 */
function messageOf(parts, inputs, run) {
    const changes = parts.filter(part/* isChange */.X);
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
    throw new errors/* UsageError */.eb({
        code: 'input-missing',
        where: `input "${missing}"`,
        expected: 'a name and an address together',
        found: 'one of the two',
        fix: 'give both',
    });
}
function trailersOf({ request, previous, from }) {
    if (request.kind === 'file')
        return [];
    return [
        ['Application', request.application.name],
        ['Environment', request.environment.name],
        ['Version', request.version],
        ['Digest', request.digest],
        ['Previous-Digest', previous?.digest],
        ['From', from?.name],
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
        return subjectOfOne(first.request);
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/entry-check.js
var entry_check = __webpack_require__(34108);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/set.js





const set_maxBytes = 1024 * 1024;
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
    if (bytes.length > set_maxBytes)
        throw invalidSet(file, `it has ${bytes.length} bytes, more than the ${set_maxBytes} that are read`);
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
        throw request_missing('environment', 'it says where the set goes');
    return readSet(set, flow, environment, files);
}
const exclusive = ['application', 'version', 'digest', 'file', 'path', 'value', 'discover'];
function requestOf(inputs, flow) {
    const digest = inputs.digest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(inputs.digest);
    if (inputs.file !== undefined)
        return fileRequest(inputs, inputs.file, digest);
    if (inputs.path !== undefined || inputs.value !== undefined)
        throw request_missing('file', 'the inputs path and value belong to a file');
    if (flow === undefined)
        throw noFlow();
    const { application, environment, version } = inputs;
    if (application === undefined)
        throw request_missing('application', 'it says whose manifests are changed');
    if (environment === undefined)
        throw request_missing('environment', 'it says where the version goes');
    if (version === undefined)
        throw request_missing('version', 'it is what is written');
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
        throw request_missing('path', 'it says which value of the file is changed');
    if ((value === undefined) === (version === undefined)) {
        throw request_missing('value', 'a file takes either the input value or the input version with a digest');
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
function request_missing(input, why) {
    return new errors/* UsageError */.eb({
        code: 'input-missing',
        where: `input "${input}"`,
        expected: `a value: ${why}`,
        found: 'none',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/plan.js











/** Plans the bumps of a run. Reads the flow file, Git and registries, and changes nothing. */
async function plan(inputs, ports, { entryFollows = false } = {}) {
    // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
    const flow = await (0,steps_flow.flowOf)({ flow: inputs.flow, branch: inputs.branch }, ports);
    const asked = await requestsOf(inputs, flow, ports.files);
    checkIdentities(inputs);
    const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
    const { repository, trees } = destination;
    const snapshot = await trees.on(repository);
    const parts = await (0,part/* planParts */.m)(asked, inputs, { snapshot, trees }, ports);
    for (const part of parts)
        if (!inputs['allow-downgrade'])
            await refuseDowngrade(part, destination);
    const bumps = parts.flatMap((part) => part.bumps);
    const changeRequest = (0,change_request/* changeRequestOptions */.aI)(parts, bumps, inputs);
    const isAsked = destination.request !== undefined && !inputs.reopen && parts.some(part/* isChange */.X);
    if (destination.request !== undefined && isAsked)
        await (0,change_request/* refuseClosed */.Tl)(changeRequest, destination.request, ports);
    const isAnnounced = inputs['dry-run'] && !entryFollows && destination.commit !== 'none';
    const refusal = isAnnounced ? await (0,entry_check/* missingEntry */.D)(parts.filter(part/* isChange */.X), ports) : [];
    return {
        destination,
        commit: snapshot.commit,
        parts,
        bumps,
        warnings: [...(await warningsOf(parts, snapshot)), ...refusal],
        effect: await effectOf(parts, { name: repository.name, tree: snapshot }),
        message: messageOf(parts, inputs, ports.platform.run.url),
        changeRequest,
        differences: destination.request === undefined ? [] : await differencesOf(parts, trees),
    };
}
/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked) {
    const [first] = asked;
    return first?.kind === 'image' ? first.environment : undefined;
}


/***/ }),

/***/ 14683:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _J: () => (/* binding */ registryWarning),
/* harmony export */   cP: () => (/* binding */ refuseAbsent),
/* harmony export */   rF: () => (/* binding */ askRegistry)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28258);


/** Time for all of it: a question beside the way must not hold up the commit. */
const maxMs = 10_000;
/**
 * Asks the environment's registry whether it holds the digest. Undefined where nothing is asked: without a digest, with
 * `commit: none` and `check-registry: off`.
 * @throws RemoteError where the answer is required and there is none.
 */
async function askRegistry(request, { 'check-registry': level, commit }, ports) {
    if (request.digest === undefined || level === 'off' || commit === 'none')
        return undefined;
    return answerOf(request, request.digest, ports, level === 'required');
}
async function answerOf({ environment, application }, digest, { registries, clock }, isRequired) {
    const location = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLocation */ .zS)(environment.registry, application.image);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(location);
    const end = new Date(clock.now().getTime() + maxMs);
    try {
        const found = await registries.until(end).open((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .pointAt */ .sd)(location, { digest })).resolve(digest);
        return { repository, holds: found !== undefined };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) || isRequired)
            throw error;
        return { repository, holds: undefined, reason: error.message };
    }
}
/**
 * Asks once more, before anything is written, for the digests that were absent when the plan was made: a promotion of
 * the same run may have brought them.
 * @throws RefusedError for a digest that a registry does not hold: a cluster could not pull it.
 */
async function refuseAbsent(parts, ports) {
    for (const { request, registry } of parts) {
        if (request.kind !== 'image' || request.digest === undefined || registry?.holds !== false)
            continue;
        const { repository, holds } = await answerOf(request, request.digest, ports, false);
        if (holds !== false)
            continue;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'artifact-missing',
            where: repository,
            expected: `${request.digest} of ${request.application.name}`,
            found: 'that the registry does not hold it',
            fix: `promote it to ${request.environment.name} first, or set check-registry to off`,
        });
    }
}
/** Returns the sentence for a registry that gave no answer. */
function registryWarning(answer) {
    if (answer === undefined || answer.holds !== undefined)
        return [];
    return [`${answer.repository} gave no answer whether it holds the digest: ${answer.reason ?? ''}`];
}


/***/ }),

/***/ 78014:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pL: () => (/* binding */ alreadyThere),
  xp: () => (/* binding */ changeBlocks),
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/report.js


/** Report of a plan, for people. */
function describe(plan) {
    const { destination, message } = plan;
    if (isDone(plan))
        return [(0,report/* heading */.R_)('manifest-bump: plan'), (0,report/* paragraph */.FY)(`${alreadyThere(plan)}.`), ...warningBlocks(plan)];
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
        ...changeBlocks(plan),
    ];
}
/** Returns the table of places, the diff and the warnings. */
function changeBlocks(plan) {
    return [placesTable(plan), ...effectBlocks(plan), ...diffBlocks(plan)];
}
/** Blocks of a change request: as `changeBlocks`, what let it in, and other differences from the environments before. */
function requestBlocks(plan, proof) {
    return [placesTable(plan), ...proof, ...differenceBlocks(plan.differences), ...diffBlocks(plan)];
}
function placesTable({ bumps }) {
    return (0,report/* table */.tp)(['place', 'before', 'after'], bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]));
}
function effectBlocks({ effect }) {
    if (effect === undefined)
        return [];
    return [(0,report/* paragraph */.FY)(`Effective: ${effect.isProven ? 'proven' : 'unproven'}, because ${effect.because}.`)];
}
const shownFields = 50;
function differenceBlocks(differences) {
    const sources = [...new Set(differences.map(({ before }) => before))];
    return sources.flatMap((source) => differencesFrom(differences.filter(({ before }) => before === source)));
}
function differencesFrom(differences) {
    const [first] = differences;
    if (first === undefined)
        return [];
    const rows = differences.flatMap(({ application, fields }) => fields.map(({ path, before, after }) => [application, path, cell(before), cell(after)]));
    const left = rows.length - shownFields;
    return [
        (0,report/* heading */.R_)(`What else differs between ${first.before} and ${first.environment}`),
        (0,report/* table */.tp)(['application', 'field', first.before, first.environment], rows.slice(0, shownFields)),
        ...(left > 0 ? [(0,report/* paragraph */.FY)(`And ${left} more.`)] : []),
    ];
}
function cell(value) {
    if (value === undefined)
        return '(nothing)';
    return value.length > 80 ? `${value.slice(0, 79)}…` : value;
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
