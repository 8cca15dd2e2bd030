export const id = 7969;
export const ids = [7969,8797];
export const modules = {

/***/ 82610:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withPolicyPositions),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69720);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76585);
/* harmony import */ var _gate_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76849);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32838);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23879);








/**
 * Puts each environment's gate on top of the central policy's requirements for its tier.
 * @throws RefusedError that names both places where the flow demands less; UsageError for a policy file that is wrong
 * or missing; what `GitopsRepositories.at` throws.
 */
async function underCentralPolicy(flow, ports) {
    return (await withPolicyPositions(flow, ports)).flow;
}
/** As `underCentralPolicy`, with the positions of the policy's values by the environments of the flow. */
async function withPolicyPositions(flow, ports) {
    if (flow.policy === undefined)
        return { flow };
    const central = await readCentral(flow.policy, flow.file, ports);
    const environments = [];
    for (const environment of flow.environments) {
        const base = central.gates.get(environment.tier) ?? {};
        const gate = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritGate */ .JJ)(base, environment.declared);
        const [first] = (0,_gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__/* .weakenings */ .r)(base, gate);
        if (first !== undefined)
            throw await weakened(first, environment, flow, central, ports);
        environments.push({ ...environment, gate });
    }
    const positions = (name, path) => {
        const tier = flow.environments.find((one) => one.name === name)?.tier;
        const found = tier && central.positions(tier, path);
        return found && { ...found, environment: found.environment === tier ? name : found.environment };
    };
    return { flow: { ...flow, environments }, positions };
}
async function readCentral({ repository, commit, path }, flow, ports) {
    const name = `${repository}@${commit.slice(0, 12)} ${path}`;
    const snapshot = await ports.gitops.at(repository, commit);
    const bytes = await snapshot.read(path);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'policy-missing',
            where: flow,
            found: `policy names ${path}, and ${repository} has no such file at ${commit}`,
            fix: 'correct policy.path or policy.commit',
        });
    }
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlowDocument */ .b)(bytes, name);
    const { gates } = await (0,_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .validatePolicy */ .tE)(document);
    const all = new Map();
    let inherited = {};
    for (const tier of _tiers_js__WEBPACK_IMPORTED_MODULE_7__/* .tiers */ .c) {
        inherited = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritGate */ .JJ)((0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritable */ .c5)(inherited), gates[tier] ?? {});
        all.set(tier, inherited);
    }
    return { gates: all, positions: (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_5__/* .gatePositionsBelow */ .h)(document, _tiers_js__WEBPACK_IMPORTED_MODULE_7__/* .tiers */ .c) };
}
async function weakened({ path, base = 'nothing', own = 'nothing' }, { name, tier }, flow, central, { files }) {
    const { file, policy } = flow;
    const bytes = await (0,_home_js__WEBPACK_IMPORTED_MODULE_2__/* .readFlowFile */ .j4)(flow, files);
    const here = bytes === undefined ? undefined : (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_5__/* .gatePositionsIn */ .V)(bytes, file)(name, path);
    const there = central.positions(tier, path);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'policy-weakened',
        where: here?.at ?? file,
        expected: `${path.join('.')} of ${name} as strict as ${base}, which the policy of ${policy?.repository} has for ${tier} (${there?.at ?? policy?.path})`,
        found: own,
        fix: 'leave it out, or change the policy there and then the commit here',
    });
}


/***/ }),

/***/ 76849:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gatePositionsIn),
/* harmony export */   h: () => (/* binding */ gatePositionsBelow)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
/* harmony import */ var _gates_strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66403);





/** Reads positions out of a flow file that `parseFlow` has taken. */
function gatePositionsIn(bytes, file) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFlowDocuments */ .q)(bytes, file).find(({ data }) => Array.isArray((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(data, 'environments')));
    return document === undefined ? () => undefined : positionsAlong(document, stopsIn(document));
}
/** As `gatePositionsIn`, for gates by `names`, each of which inherits from the one before it. */
function gatePositionsBelow(document, names) {
    return positionsAlong(document, (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .stopsOf */ .lD)(names.map((name) => ({ name }))));
}
function positionsAlong(document, stops) {
    const byName = new Map(stops.map((stop) => [stop.name, stop]));
    return (environment, path) => {
        for (let depth = path.length; depth > 0; depth -= 1) {
            const parts = path.slice(0, depth);
            const name = holderOf(environment, parts, document, byName);
            const whole = depth === path.length;
            if (name !== undefined)
                return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
        }
        return undefined;
    };
}
/**
 * Finds the environment whose entry counts: its own, else the strictest of those that the environments before it use.
 */
function holderOf(environment, path, document, stops) {
    const stop = stops.get(environment);
    const valueOf = (name) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(document.data, 'gates', name, ...path);
    if (stop === undefined || valueOf(environment) !== undefined)
        return stop?.name;
    const holders = (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .namesBefore */ .G0)(stop).flatMap((name) => holderOf(name, path, document, stops) ?? []);
    return holders.reduce((best, next) => {
        if (best === undefined)
            return next;
        return (0,_gates_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(valueOf(next), valueOf(best), directionOf(path)) ? best : next;
    }, undefined);
}
function directionOf([section = '', ...rest]) {
    const stricter = Object.entries(_gates_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).find(([name]) => name === section)?.[1].stricter ?? {};
    return Object.entries(stricter).find(([path]) => path === rest.join('.'))?.[1];
}
function stopsIn({ data }) {
    return (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .stopsOf */ .lD)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .listIn */ .Of)(data, 'environments').flatMap((one) => {
        const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(one, 'name');
        return name === undefined ? [] : [{ name, ...edgeOf(one, 'after'), ...edgeOf(one, 'after-any') }];
    }));
}
function edgeOf(entry, key) {
    const names = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .listIn */ .Of)(entry, key).filter((name) => typeof name === 'string');
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(entry, key) === undefined ? {} : { [key]: names };
}
function positionOf(document, path) {
    return document.position(path.slice(0, -1), path.at(-1));
}


/***/ }),

/***/ 62436:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ discoverPlaces),
/* harmony export */   yM: () => (/* binding */ repositoriesAt),
/* harmony export */   yg: () => (/* binding */ isPastKey)
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
/** Whether what stands below a key is not the image that runs. */
function isPastKey(key) {
    return pastKeys.test(key) || Object.hasOwn(otherKeys, key);
}
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
        const { places } = (0,discover/* discoverPlaces */.Sr)(file, (0,base_text/* textOf */.b6)(bytes, file), { image, anchors: 'edit-anchor' });
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/report.js + 2 modules
var manifest_bump_report = __webpack_require__(64062);
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
async function openRequest(plan, where, comparisons, ports) {
    const { platform } = ports;
    const proofs = await proofsOf(plan.parts, ports);
    const { head, change, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
    const request = await platform.requestChange({
        ...where,
        head,
        title: plan.message.subject,
        body: (0,markdown/* renderMarkdown */.G)((0,manifest_bump_report/* requestBlocks */.ey)(plan, proofBlocks(proofs, platform.kind), comparisons)),
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
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66403);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50342);
/* harmony import */ var _records_ledger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57182);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28258);







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
        ledger ??= await (0,_records_ledger_js__WEBPACK_IMPORTED_MODULE_5__/* .openLedger */ .a)(request.flow, ports);
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
    const place = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(environment.registry, application.image);
    const run = commandFor(request, digest);
    await withCommand(ledger.proveEntry(entry, place, environment.name), `run \`${run}\` first: it writes the record`);
    if (!environment.requireVerdict)
        return;
    const [newest] = await ledger.entries(entry, place);
    // A rollback is to an artifact that was let in before.
    if (newest?.promotion.rollback === true)
        return;
    const demand = {
        ...entry,
        policy: (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .policyHash */ .t)((0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentOf */ .p7)(await (0,_flow_central_js__WEBPACK_IMPORTED_MODULE_1__.underCentralPolicy)(flow, ports), environment.name)),
    };
    const gate = `run the gate for ${environment.name} with record: true, then \`${run}\``;
    // A record names the verdict that it was written by; one that says fail since then takes that back.
    const isNamed = newest?.promotion.gate !== undefined;
    const places = [
        place,
        ...(0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .predecessorsOf */ .A6)(flow, environment.name).map(({ registry }) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(registry, application.image)),
    ];
    if (isNamed && (await ledger.newestVerdict(demand, places))?.record.verdict !== 'fail')
        return;
    await withCommand(ledger.proveVerdict(demand, isNamed ? places : [place], ''), gate);
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


/***/ })

};
