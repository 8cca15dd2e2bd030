export const id = 9566;
export const ids = [9566];
export const modules = {

/***/ 18970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54392);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60903);











/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .parseYamlPath */ .ob)(text);
    const editor = (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_9__/* .throughBlocks */ .a)(path, anchors, (inner) => valueEditor(inner, anchors));
    return {
        file,
        name: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .formatYamlPath */ .qD)(path)} of ${file}`,
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
        where: `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .formatYamlPath */ .qD)(path)} of ${stream.file}`,
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BranchMovedError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** A branch that moved since the changes were made: read it, make the changes and try again. */
class BranchMovedError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}


/***/ }),

/***/ 59566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestBump: () => (/* binding */ manifestBump)
});

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var declaration = __webpack_require__(26549);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/identity.js
var identity = __webpack_require__(66149);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var yaml_stream = __webpack_require__(96219);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/yamlpath.js
var yamlpath = __webpack_require__(60903);
// EXTERNAL MODULE: ./lib/src/manifests/forms/generator-element.js
var generator_element = __webpack_require__(57687);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/forms/mapping.js
var mapping = __webpack_require__(51553);
// EXTERNAL MODULE: ./lib/src/manifests/forms/parameters.js
var parameters = __webpack_require__(28243);
// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/forms/reference-text.js
var reference_text = __webpack_require__(30636);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/discover.js
var _a;













/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. Throws RefusedError for a file
 * that names the image and must not be edited.
 */
function discoverPlaces(file, text, options) {
    if (!text.includes(options.image.image))
        return { places: [], passed: [] };
    const stream = (0,yaml_stream.openStream)(text, file);
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
        const selector = selectorOf(stream, document, index);
        for (const segments of search.found) {
            const path = selector === undefined ? { segments } : { document: selector, segments };
            places.push((0,path_place/* pathPlace */.P)(file, path, options.anchors, options.image));
        }
        passed.push(...search.passed.map((one) => `${file}: ${one}`));
    }
    return { places, passed };
}
/** Why a document is no manifest of the application, although it names the image. */
function foreignDocument({ contents }) {
    const [kind = '', version = ''] = [(0,nodes/* stringAt */.bX)(contents, 'kind'), (0,nodes/* stringAt */.bX)(contents, 'apiVersion')];
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
        const doubtful = repositories.find((one) => (0,identity/* endsWithImage */.AD)(this.#options.image.image, one));
        if (doubtful !== undefined)
            this.#pass(path, `${doubtful} is of no registry of the flow`);
        else if ((0,dist/* isMap */.jh)(node))
            this.#visitMap(node, path);
        else if ((0,dist/* isSeq */.oP)(node))
            this.#visitList(node, path);
        else if ((0,locate/* isLiteral */.c)(node))
            this.#visitBlock(node.value, path);
    }
    #isWanted(repository) {
        const { image, allowOther } = this.#options;
        return (0,identity/* isOwnImage */.o9)(image, repository) || (allowOther === true && (0,identity/* endsWithImage */.AD)(image.image, repository));
    }
    #visitMap(map, path) {
        for (const { key, value } of map.items) {
            const name = (0,nodes/* keyText */.Pu)(key);
            if (name === undefined || name === '<<')
                continue;
            const inner = [...path, { key: name }];
            const reason = pastKeys.test(name) ? 'not the image that runs' : otherKeys[name];
            if (reason === undefined)
                this.visit((0,nodes/* nodeOf */.E7)(value), inner);
            else if (this.#names((0,nodes/* nodeOf */.E7)(value), inner))
                this.#pass(inner, reason);
        }
    }
    /** Of elements that name the image alike and no environment, none can be told from the others. */
    #visitList(list, path) {
        const segments = itemSegments(list);
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
        const values = environmentKeys.flatMap((key) => (0,nodes/* stringAt */.bX)(item, key) ?? []);
        if (environment === undefined || values.includes(environment))
            return undefined;
        return values.find((value) => environments.includes(value));
    }
    #ownEnvironment(item) {
        return environmentKeys
            .flatMap((key) => (0,nodes/* stringAt */.bX)(item, key) ?? [])
            .find((value) => value === this.#options.environment);
    }
    #pass(path, reason) {
        this.passed.push(`${(0,yamlpath/* formatSegments */.cD)(path)} is passed over: ${reason}`);
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
    if ((0,parameters/* isParameters */.Ju)(node))
        return (0,parameters/* prefixesIn */.Y8)(node).flatMap((prefix) => (0,parameters/* readParameters */.Zu)(document, node, prefix).repository ?? []);
    const last = path.at(-1);
    const key = last !== undefined && 'key' in last ? last.key : undefined;
    if ((0,dist/* isMap */.jh)(node))
        return mapRepositories(document, node, key).flatMap((one) => one ?? []);
    const text = (0,nodes/* stringOf */.Je)(node)
        ?.trim()
        .replace(/^[^=]*=/, '');
    const named = text === undefined ? undefined : (0,reference_text/* parseImageText */.U)(text);
    const isReference = named?.tag !== undefined || named?.digest !== undefined || key === 'image';
    return named?.repository !== undefined && isReference ? [named.repository] : [];
}
function mapRepositories(document, map, key) {
    const text = (0,nodes/* lookupIn */.IX)(document, map);
    if ((0,kustomize_entry/* isEntry */.Tk)(map))
        return [text('name'), (0,kustomize_entry/* readEntry */.hB)(text).repository];
    if ((0,generator_element/* isElement */.vq)(map))
        return [(0,generator_element/* readElement */.RN)((0,nodes/* keysIn */.q7)(document, map), text).repository];
    const parts = (0,mapping/* imageParts */.Ck)(document, map, key);
    const isBumped = map.has(parts.tag) || parts.pins.length > 0;
    return isBumped ? [(0,mapping/* readImageParts */.y)(parts, '').repository] : [];
}
/** By name, or by stage and codebase, where that is unique: numbers change when an item is added. */
function itemSegments(list) {
    const selectors = [['name'], ['stage', 'codebase'], ['stage', 'cluster']];
    const texts = selectors.map((keys) => list.items.map((item) => selectorText(item, keys)));
    return list.items.map((item, index) => {
        const unique = texts.findIndex((all) => all[index] !== undefined && isUnique(all, index));
        const keys = selectors[unique];
        return keys === undefined ? { index } : { where: keys.map((key) => ({ key, value: (0,nodes/* stringAt */.bX)(item, key) ?? '' })) };
    });
}
function selectorText(item, keys) {
    const values = keys.map((key) => (0,nodes/* stringAt */.bX)(item, key));
    return values.every((value) => value !== undefined && /^[^[\]"',=]+$/.test(value)) ? values.join(',') : undefined;
}
function isUnique(all, index) {
    return all.indexOf(all[index]) === index && all.lastIndexOf(all[index]) === index;
}
/** A block need not be YAML. */
function readable(text) {
    try {
        return (0,yaml_stream.openStream)(text, 'a block');
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
function selectorOf(stream, { contents }, index) {
    if (stream.documents.length === 1)
        return undefined;
    const [kind, name] = [(0,nodes/* stringAt */.bX)(contents, 'kind'), nameOf(contents)];
    const same = stream.documents.filter((one) => (0,nodes/* stringAt */.bX)(one.contents, 'kind') === kind && nameOf(one.contents) === name);
    if (kind === undefined || name === undefined || same.length > 1)
        return { number: index + 1 };
    return { kind, name };
}
function nameOf(contents) {
    const name = (0,dist/* isMap */.jh)(contents) ? (0,nodes/* stringAt */.bX)(contents.get('metadata', true), 'name') : undefined;
    return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
}

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
        const { places } = discoverPlaces(file, (0,base_text/* textOf */.b6)(bytes, file), { image, anchors: 'edit-anchor' });
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/git/change-branch.js + 1 modules
var change_branch = __webpack_require__(91940);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
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
/** Blocks of a change request: as `changeBlocks`, and other differences from the environment before. */
function requestBlocks(plan) {
    return [placesTable(plan), ...differenceBlocks(plan.differences), ...diffBlocks(plan)];
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/change-request.js




function changeRequestOptions(parts, inputs) {
    const merge = inputs['auto-merge'];
    return {
        head: headOf(parts),
        labels: inputs.labels,
        reviewers: inputs.reviewers,
        autoMerge: merge === 'off' ? undefined : merge,
        superseded: parts.length > 1 ? parts.map((part) => headOf([part])) : [],
    };
}
/** Opens or updates the request, then closes those that it makes pointless. */
async function openRequest(plan, where, { platform }) {
    const { head, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
    const request = await platform.requestChange({
        ...where,
        head,
        title: plan.message.subject,
        body: (0,markdown/* renderMarkdown */.G)(requestBlocks(plan)),
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
            ...(landing.changed ? changeBlocks(plan) : []),
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
        return `nothing to do: ${alreadyThere(plan)}`;
    const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
    return `${plan.message.subject}: ${where}`;
}

// EXTERNAL MODULE: ./lib/src/flow/central.js
var central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/entry-check.js






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
        ledger ??= await (0,records_ledger/* openLedger */.a)(request.flow, ports);
        await requireEntry(request, request.digest, ledger, ports);
    }
}
async function requireEntry(request, digest, ledger, ports) {
    const { flow, application, environment } = request;
    const entry = { digest, application: application.name, environment: environment.name };
    const place = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
    const run = commandFor(request, digest);
    await withCommand(ledger.proveEntry(entry, place, environment.name), `run \`${run}\` first: it writes the record`);
    if (!environment.requireVerdict)
        return;
    const [newest] = await ledger.entries(entry, place);
    // A rollback is to an artifact that was let in before; a record names the verdict that it was written by.
    if (newest?.promotion.gate !== undefined || newest?.promotion.rollback === true)
        return;
    const policy = (0,policy_hash/* policyHash */.t)((0,questions/* environmentOf */.p7)(await (0,central.underCentralPolicy)(flow, ports), environment.name));
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
        if (!(error instanceof errors/* RefusedError */.fk))
            throw error;
        throw new errors/* RefusedError */.fk({ ...error.problem, fix }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/registry-check.js


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
    const location = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
    const repository = (0,reference/* formatRepository */.Sh)(location);
    const end = new Date(clock.now().getTime() + maxMs);
    try {
        const found = await registries.until(end).open((0,reference/* pointAt */.sd)(location, { digest })).resolve(digest);
        return { repository, holds: found !== undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) || isRequired)
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
        throw new errors/* RefusedError */.fk({
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

// EXTERNAL MODULE: ./lib/src/manifests/layouts/layouts.js + 2 modules
var layouts = __webpack_require__(90548);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/flow/place-names.js
var place_names = __webpack_require__(25809);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/discovery.js





const manifests = /(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/;
const maxFiles = 2000;
/** Each is an edit with a proof of its own. */
const maxPlaces = 500;
/** Reasons that an error quotes. */
const maxQuoted = 3;
/** Every place below a directory that names the image. Throws UsageError where there is none or too much to read. */
async function discover(snapshot, directory, options) {
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
    const found = await (0,concurrency/* mapBounded */.y)(files, maxReads, (file) => placesIn(snapshot, file, options));
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
        const { places, passed } = discoverPlaces(file, (0,base_text/* textOf */.b6)(bytes, file), options);
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
async function placesFor(request, inputs, snapshot) {
    const names = namesOf(request, request.environment);
    if (inputs.discover !== undefined) {
        return discover(snapshot, (0,paths/* inside */.n)((0,paths/* expand */.f)(inputs.discover, names)), {
            image: names,
            anchors: inputs.anchors,
            environment: names.environment,
            environments: request.flow.environments.map(({ name }) => name),
            allowOther: inputs['allow-other-image'],
        });
    }
    const places = (0,layouts.placesOf)(request.application.manifests, names, inputs.anchors);
    // Files read at the same time are fetched together; the error of a file is thrown when it is planned.
    await (0,concurrency/* mapBounded */.y)(places, maxReads, (place) => (0,errors/* undefinedIfRefused */.k5)(() => (0,manifest_file/* findFile */.q)(snapshot, place)));
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
    const inner = (0,paths/* inside */.n)(file);
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
    return (0,place_names.placeNames)(flow, environment, application);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/source.js






/** Reads the image of the environment before, if its manifests are readable: an error there refuses nothing. */
async function imageBefore(request, snapshot) {
    const before = (0,questions/* environmentBefore */.VW)(request.flow, request.environment.name);
    if (before === undefined)
        return undefined;
    const names = namesOf(request, before);
    for (const place of (0,layouts.placesOf)(request.application.manifests, names, 'edit-anchor')) {
        const image = await (0,errors/* undefinedIfRefused */.k5)(async () => {
            const file = await (0,manifest_file/* findFile */.q)(snapshot, place);
            return file && place.read(file.text);
        });
        if (image !== undefined)
            return { ...image, environment: before };
    }
    return undefined;
}
/**
 * Returns the request with the digest that the environment before has for the same version. Throws UsageError without
 * one.
 */
function withDigest(request, source) {
    if (request.digest !== undefined)
        return request;
    if (source?.digest !== undefined && source.tag === (0,tag_name/* tagOfVersion */.m)(request.version))
        return { ...request, digest: source.digest };
    const where = source === undefined ? '' : `, and ${source.environment.name} does not run this version by digest`;
    throw new errors/* UsageError */.eb({
        code: 'digest-missing',
        where: 'input "digest"',
        expected: `the digest of ${request.version}, because a tag can be moved`,
        found: `none${where}`,
        fix: 'take it from the output of promote or of the build',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/part.js






/** Plans all requests on one snapshot; those that share a file build on each other. */
async function planParts(asked, inputs, snapshot, ports) {
    const drafts = await (0,concurrency/* mapBounded */.y)(asked, maxReads, (request) => draftOf(request, inputs, snapshot, ports));
    const targets = drafts.flatMap((draft) => draft.targets);
    const bumps = (await planBumps(snapshot, targets)).values();
    return drafts.map(({ targets: own, request, from, skipped, registry }) => {
        const made = own.flatMap(() => bumps.next().value ?? []);
        return { request, from, skipped, registry, bumps: made, previous: previousOf(made) };
    });
}
async function draftOf(asked, inputs, snapshot, ports) {
    if (asked.kind === 'file')
        return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
    (0,questions/* requirePromoted */.gb)(asked.flow, asked.application, asked.environment);
    const [source, { places, skipped }] = await Promise.all([
        imageBefore(asked, snapshot),
        placesFor(asked, inputs, snapshot),
    ]);
    const request = withDigest(asked, source);
    const registry = await askRegistry(request, inputs, ports);
    const from = source !== undefined && source.digest === request.digest ? source.environment : undefined;
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/execute.js







async function execute(plan, ports) {
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    if (isDone(plan))
        return outcomeOf(plan, { landing: { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 } });
    const changing = plan.parts.filter(isChange);
    await refuseAbsent(changing, ports);
    if (plan.destination.commit !== 'none')
        await requireEntries(changing, ports);
    return outcomeOf(plan, plan.destination.request === undefined ? await land(plan) : await requestChange(plan, ports));
}
async function land({ destination, bumps, message }) {
    return { landing: await destination.repository.land((snapshot) => applyBumps(snapshot, bumps), message) };
}
async function requestChange(plan, ports) {
    const { destination, bumps, message, changeRequest } = plan;
    const landing = await destination.repository.landOn(changeRequest.head, (snapshot) => applyBumps(snapshot, bumps), message);
    if (destination.request === undefined)
        return { landing };
    const requested = await openRequest(plan, destination.request, ports);
    const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
    return { landing: { ...landing, changed }, ...requested };
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 14 modules
var load = __webpack_require__(25195);
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
    const references = (0,yaml_stream.openStream)(text, path).documents.flatMap(({ contents }) => ['resources', 'bases', 'components'].flatMap((key) => itemsAt(contents, key).flatMap((item) => (0,nodes/* stringOf */.Je)(item) ?? [])));
    return references.flatMap((reference) => (0,kustomize_paths/* localPath */.$S)(directory, reference) ?? []);
}
function imagesIn(file, image) {
    return (0,kustomize_paths/* isKustomization */.Sv)(file.path) ? entriesIn(file, image) : pinsIn(file, image);
}
/** Kustomize compares whole names (without tag and digest), before and after an entry. */
function entriesIn({ path, text }, image) {
    return (0,yaml_stream.openStream)(text, path).documents.flatMap((document) => itemsAt(document.contents, 'images').flatMap((item) => {
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
    const places = discoverPlaces(path, text, {
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/warnings.js





/** Sentences about places that a plan leaves alone, and values that it writes without effect. */
async function warningsOf(parts, snapshot) {
    const warnings = [
        ...parts.flatMap(({ skipped }) => skipped),
        ...parts.flatMap(({ bumps }) => bumps.flatMap(bumpWarnings)),
        ...parts.flatMap(({ registry }) => registryWarning(registry)),
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
    return bumps.map(({ file }) => `${request.application.name} has customValues: false, so KubeRocketCI does not read ${file}`);
}
/**
 * A stock KubeRocketCI hands image.tag, image.repository and image.digest of a push environment to Helm as parameters,
 * which win over every values file.
 */
function overruledValues(part) {
    const { request, bumps } = part;
    if (request.kind !== 'image')
        return [];
    return bumps
        .filter((bump) => isOverruled(part, bump))
        .map(({ file }) => `an ApplicationSet of KubeRocketCI overrules image.* of ${file}: where ${request.environment.name} is deployed by one, its element has to change`);
}
/** Whether a place is a values file of the krci layout in a push environment; only that layout makes files. */
function isOverruled({ request }, { target }) {
    if (request.kind !== 'image' || request.environment.model !== 'push' || request.customValues === false)
        return false;
    return request.application.manifests.layout === 'krci' && target.creates !== false;
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
    const warnings = await (0,concurrency/* mapBounded */.y)(overlays, maxReads, async ({ path, text, name }) => {
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

// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform_platform = __webpack_require__(10977);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/destination.js





/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
async function destinationOf(inputs, flow, ports) {
    if (inputs.commit === 'none')
        return { commit: 'none', repository: ports.gitops.directory(directoryOf(inputs, flow, ports)) };
    if (inputs.commit === 'api')
        return byPlatform(inputs, flow, ports);
    const repository = await repositoryOf(inputs, flow, ports);
    if (inputs.commit === 'git')
        return { commit: 'git', repository };
    const request = await requestTarget(inputs, flow, repository, ports);
    ports.platform.checkTarget(request.repository);
    return { commit: 'change-request', repository, request };
}
async function byPlatform(inputs, flow, ports) {
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
    return { commit: 'api', repository: await repositoryOf(inputs, flow, ports, publishBy(platform, name)) };
}
function directoryOf({ repository }, flow, { files }) {
    if (repository !== undefined)
        return files.resolve(repository);
    return flow === undefined ? files.resolve('.') : (0,external_node_path_.dirname)(files.resolve(flow.file));
}
async function repositoryOf(inputs, flow, ports, publish) {
    const { repository, branch } = inputs;
    const options = publish === undefined ? {} : { publish };
    if (flow !== undefined)
        return (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, { repository, branch, ...options }, ports);
    if (repository !== undefined)
        return ports.gitops.open(repository, branch, options);
    throw noRepository();
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
        return (0,flow_repository/* gitopsLocation */.C)(flow, repository, ports);
    if (repository !== undefined)
        return repository;
    throw noRepository();
}
async function requestTarget(inputs, flow, gitops, ports) {
    const repository = await locationOf(inputs, flow, ports);
    return { repository, base: inputs.branch ?? flow?.gitops.branch ?? (await gitops.branch()) };
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
    const { documents } = (0,yaml_stream.openStream)(text, file);
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








/** Finds differences other than the image, for reviewers. Applications without a difference are left out. */
async function differencesOf(parts, snapshot) {
    const images = parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
    const found = await (0,concurrency/* mapBounded */.y)(images, maxReads, (request) => differenceOf(request, snapshot));
    return found.flatMap((difference) => difference ?? []);
}
async function differenceOf(request, snapshot) {
    const { flow, environment, application } = request;
    const before = (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (before === undefined)
        return undefined;
    const [theirs, ours] = [differences_placesIn(before, request), differences_placesIn(environment, request)];
    const fields = [];
    for (const [index, place] of ours.entries()) {
        const other = theirs[index];
        if (other !== undefined)
            fields.push(...(await compare(other, place, snapshot)));
    }
    if (fields.length === 0)
        return undefined;
    return { application: application.name, before: before.name, environment: environment.name, fields };
}
function differences_placesIn(environment, request) {
    return (0,layouts.placesOf)(request.application.manifests, namesOf(request, environment), 'edit-anchor');
}
/** Compares two places with the same image written into both. A file that cannot be edited is not compared. */
async function compare(one, other, snapshot) {
    const [before, after] = await Promise.all([(0,manifest_file/* findFile */.q)(snapshot, one), (0,manifest_file/* findFile */.q)(snapshot, other)]);
    if (before === undefined || after === undefined || before.path === after.path)
        return [];
    try {
        return differencesBetween({ file: before.path, text: one.write(before.text, neutral) }, { file: after.path, text: other.write(after.text, neutral) });
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

// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize.js
var kustomize = __webpack_require__(29856);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/effect.js







/**
 * Whether the images of a plan would run, by the known forms and the files of the tree, without rendering. All
 * places have to be proven; the reasons are those of the ones that are not, where there are any.
 */
async function effectOf(parts, snapshot) {
    const all = parts.flatMap((part) => part.bumps.map((bump) => ({ part, bump })));
    const effects = await (0,concurrency/* mapBounded */.y)(all, maxReads, ({ part, bump }) => effectOfBump(part, bump, snapshot));
    const known = effects.flatMap((effect) => effect ?? []);
    if (known.length === 0)
        return undefined;
    const unproven = known.filter(({ isProven }) => !isProven);
    const said = unproven.length > 0 ? unproven : known;
    return { isProven: unproven.length === 0, because: [...new Set(said.map(({ because }) => because))].join('; ') };
}
async function effectOfBump(part, bump, snapshot) {
    const { target, file, textAfter } = bump;
    const image = target.image?.(textAfter);
    if (image === undefined)
        return undefined;
    if (image.digest === undefined)
        return { isProven: false, because: 'a tag alone can be moved' };
    if (isOverruled(part, bump))
        return { isProven: false, because: 'an ApplicationSet of KubeRocketCI hands its own image to Helm as parameters' };
    const effect = target.effect?.(textAfter);
    if (effect?.isProven !== true || (0,kustomize_paths/* isKustomization */.Sv)(file))
        return effect;
    const override = await overrideOf(file, image, snapshot);
    if (override === undefined)
        return effect;
    return { isProven: false, because: `${override} has an entry for the image, which wins over ${file}` };
}
/** Returns the kustomization of the file's directory, or one above it, whose entry names another digest. */
async function overrideOf(file, image, snapshot) {
    const parts = file.split('/').slice(0, -1);
    const directories = [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
    const paths = directories.flatMap((one) => kustomize_paths/* kustomizations */.r_.map((name) => (one === '' ? name : `${one}/${name}`)));
    const found = await (0,concurrency/* mapBounded */.y)(paths, maxReads, (path) => (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await snapshot.read(path);
        if (bytes === undefined)
            return undefined;
        const entry = (0,kustomize/* imagesEntry */.L)(path, image.repository ?? '', 'edit-anchor').read((0,base_text/* textOf */.b6)(bytes, path));
        const overrules = entry !== undefined && (entry.tag ?? entry.digest) !== undefined;
        return overrules && entry.digest !== image.digest ? path : undefined;
    }));
    return found.find((path) => path !== undefined);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/message.js


/**
 * Message of the commit: text for readers of the log, and trailers for programs. `run` is the run's address. Throws
 * UsageError.
 */
function messageOf(parts, inputs, run) {
    const changes = parts.filter(isChange);
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

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
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
    const entries = Object.entries(await set_payloadOf(file, bytes));
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
async function set_payloadOf(file, bytes) {
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

// EXTERNAL MODULE: ./lib/src/version/schemes.js
var schemes = __webpack_require__(20429);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/plan.js











async function plan(inputs, ports) {
    const flow = await (0,load.loadFlow)(inputs.flow, ports.files);
    const asked = await requestsOf(inputs, flow, ports.files);
    checkIdentities(inputs);
    const destination = await destinationOf(inputs, flow, ports);
    const snapshot = await destination.repository.snapshot();
    const parts = await planParts(asked, inputs, snapshot, ports);
    for (const { request, previous } of parts) {
        if (request.kind === 'image' && !inputs['allow-downgrade'])
            refuseDowngrade(request, previous?.tag);
    }
    const bumps = parts.flatMap((part) => part.bumps);
    return {
        destination,
        commit: snapshot.commit,
        parts,
        bumps,
        warnings: await warningsOf(parts, snapshot),
        effect: await effectOf(parts, snapshot),
        message: messageOf(parts, inputs, ports.platform.run.url),
        changeRequest: changeRequestOptions(parts, inputs),
        differences: destination.request === undefined ? [] : await differencesOf(parts, snapshot),
    };
}
/** Throws RefusedError for a version that is lower than the one that is there, where the flow's scheme orders the two. */
function refuseDowngrade({ version, environment, application, flow }, there) {
    const order = there === undefined ? undefined : schemes/* versionSchemes */.r[flow.versions].compare(version, there);
    if (order === undefined || order >= 0)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'downgrade',
        where: environment.name,
        expected: `a version of ${application.name} that is not lower than ${there ?? ''}`,
        found: version,
        fix: 'set allow-downgrade to go back',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js




const manifestBump = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ }),

/***/ 13221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ ociTags),
/* harmony export */   pW: () => (/* binding */ kubernetesLabel),
/* harmony export */   tE: () => (/* binding */ versionOfOciTag),
/* harmony export */   uR: () => (/* binding */ ociTag)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16905);

/**
 * Writes a version as an image tag. `+` is not in the tag grammar of the distribution-spec; Helm writes `_` for it and
 * reads it back, and `_` is in no version, so the way back is exact.
 */
function ociTag(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .formatVersion */ .qh)(version).replace('+', '_');
}
/** Reads the version that an image tag stands for, with or without a `v`; undefined when it stands for none. */
function versionOfOciTag(tag) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.replace(/^v/, '').replace('_', '+'));
}
/** Kubernetes label value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends. */
function kubernetesLabel(version) {
    return ociTag(version)
        .slice(0, 63)
        .replace(/[^A-Za-z0-9]+$/, '');
}
/**
 * Returns the image tags of a version: its own and, of a release, the floating ones that no held release forbids. A
 * floating tag only ever moves up: `1.2` when nothing in 1.2 is higher, `1` when nothing in 1 is, `latest` when nothing
 * is. Below 1.0 there is no `0`: its minors are not compatible with each other (SemVer 4).
 */
function ociTags(version, held) {
    const own = ociTag(version);
    if (!(0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(version))
        return [own];
    const higher = [...held].filter((other) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(other) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(other, version) > 0);
    const { major, minor } = version;
    const floating = [
        [`${major}.${minor}`, (other) => other.major === major && other.minor === minor],
        [`${major}`, (other) => other.major === major],
        ['latest', () => true],
    ];
    const free = floating.filter(([tag, holds]) => tag !== '0' && !higher.some(holds)).map(([tag]) => tag);
    return [own, ...free];
}


/***/ }),

/***/ 20429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSchemeName),
/* harmony export */   r: () => (/* binding */ versionSchemes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13221);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


function compareSemVer(a, b) {
    const [left, right] = [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(a), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(b)];
    return left === undefined || right === undefined ? undefined : (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right);
}
/** `2026.11.28`, `20261128.3`, `24.04.1-rc2`: numbers from the year on, then perhaps a word that stands before the release. */
const calendar = /^v?(\d{2,8}(?:[._-]\d{1,14}){0,5})(?:[._-]?([a-z]{1,16})[._-]?(\d{0,9}))?$/i;
function compareCalendar(a, b) {
    const [left, right] = [calendar.exec(a), calendar.exec(b)];
    if (left === null || right === null)
        return undefined;
    const [ours, theirs] = [left, right].map((match) => (match[1] ?? '').split(/[._-]/).map(Number));
    for (let index = 0; index < Math.max(ours?.length ?? 0, theirs?.length ?? 0); index += 1) {
        const order = (ours?.[index] ?? -1) - (theirs?.[index] ?? -1);
        if (order !== 0)
            return order;
    }
    const [word = '', other = ''] = [left[2]?.toLowerCase(), right[2]?.toLowerCase()];
    if (word === other)
        return Number(left[3] ?? 0) - Number(right[3] ?? 0);
    if (word === '' || other === '')
        return word === '' ? 1 : -1;
    return word < other ? -1 : 1;
}
/** KubeRocketCI's default versioning: `main-20240103-141431`. */
const branchAndTime = /^(.{1,100})-(\d{8}-\d{6})$/;
function compareKrci(a, b) {
    const [left, right] = [branchAndTime.exec(a), branchAndTime.exec(b)];
    if (left === null || right === null)
        return compareSemVer(a, b);
    const [ours = '', theirs = ''] = [left[2], right[2]];
    if (left[1] !== right[1])
        return undefined;
    return ours === theirs ? 0 : ours < theirs ? -1 : 1;
}
/** Every scheme that a flow can declare; a new one is an entry here. */
const versionSchemes = {
    semver: { description: 'Semantic Versioning; other tags have no order', compare: compareSemVer },
    calendar: { description: 'dates such as 2026.11.28 or 24.04.1', compare: compareCalendar },
    krci: {
        description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
        compare: compareKrci,
    },
    opaque: { description: 'names without an order, such as short shas', compare: () => undefined },
};
function isSchemeName(name) {
    return Object.hasOwn(versionSchemes, name);
}


/***/ })

};
