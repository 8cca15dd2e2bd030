export const id = 2942;
export const ids = [2942,2610,1828];
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
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61145);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76585);
/* harmony import */ var _gate_positions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76849);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32838);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93953);








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
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61145);
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

/***/ 32838:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tiers)
/* harmony export */ });
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];


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

/***/ 87898:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);








/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, key) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStatement */ .pc)(subject.digest, repository.name, promotion);
    return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, key);
}
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W3 };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope);
    const manifest = recordManifest(subject, record.descriptor, time, kind);
    for (const { descriptor, bytes } of [empty(), record]) {
        if (!(await repository.hasBlob(descriptor)))
            await repository.putBlob(descriptor, once(bytes));
    }
    await repository.putManifest(manifest);
    await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(repository, subject.digest, manifest);
    return manifest.descriptor.digest;
}
/**
 * Copies a record, byte for byte, beside the same artifact in another place. Returns whether anything was written.
 *
 * @throws RemoteError
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'record-gone',
            where: from.name,
            expected: `the record ${record} that was there a moment ago`,
            found: 'none',
            fix: 'run again',
        });
    }
    const isThere = (await to.resolve(record)) !== undefined;
    if (!isThere) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !isThere;
}
/** Makes the manifest of a record whose envelope, or bare statement, is the blob. */
function recordManifest(subject, record, time, kind = promotionKind) {
    const { mediaType, digest, size } = subject;
    const content = {
        schemaVersion: 2,
        mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7,
        artifactType: kind.artifactType,
        config: { ...empty().descriptor, data: 'e30=' },
        // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
        layers: [
            { ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: kind.predicateType } },
        ],
        subject: { mediaType, digest, size },
        annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': kind.predicateType },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { bytes, descriptor: { mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 57182:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49761);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52086);






/** @throws UsageError for keys of the flow that are none */
async function openLedger(flow, { clock, files, registries, log }, { lists = 'all' } = {}) {
    const reading = { lists, warn: (message) => log?.warn(message) };
    const trust = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustedKeys */ .QD)(flow, files);
    const read = new Map();
    const recordsAt = (place, digest) => {
        const key = `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)}@${digest}`;
        const known = read.get(key) ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M)(registries.open(place), digest, reading);
        read.set(key, known);
        return known;
    };
    const verdictsIn = async (places, digest) => {
        const once = new Map(places.map((place) => [(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place), place]));
        const found = [...once.values()].map((place) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictsOf */ .W5)(registries.open(place), digest, reading));
        return (await Promise.all(found)).flat();
    };
    const named = (entry) => ({ ...entry, flow: flow.name, now: clock.now() });
    return {
        trust,
        records: (digest, place) => recordsAt(place, digest),
        entries: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)((0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .entryRecords */ .DY)(await recordsAt(place, entry.digest), named(entry), trust)),
        proveEntry: async (entry, place, target) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireEntry */ .YH)(await recordsAt(place, entry.digest), named(entry), trust, {
            target,
            where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place),
        }),
        proveReturn: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireReturn */ .q1)(await recordsAt(place, entry.digest), named(entry), trust, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)),
        proveVerdict: async (entry, places, note) => {
            const where = [...new Set(places.map(_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh))].join(' and ');
            return (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .requireVerdict */ .vx)(await verdictsIn(places, entry.digest), named(entry), trust, `${where}${note}`);
        },
        newestVerdict: async (entry, places) => (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .newestVerdict */ .uG)(await verdictsIn(places, entry.digest), named(entry), trust),
        holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
        signingKey: (pem, environment) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .signingKeyFor */ .kC)(pem, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
    };
}


/***/ }),

/***/ 49761:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ statementKind),
/* harmony export */   uG: () => (/* binding */ newestVerdict),
/* harmony export */   vx: () => (/* binding */ requireVerdict),
/* harmony export */   yH: () => (/* binding */ trustedVerdicts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'key-retired',
    'key-scope',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * Returns the newest verdict on the digest for this environment, if it opens the gate.
 * A failed verdict closes a gate that an earlier one had opened. `where` is the repository that was searched.
 * @throws RefusedError that names the fault of the nearest miss.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
}
/** Returns the newest trusted verdict about the demand, with any result. */
function newestVerdict(verdicts, demand, trust) {
    return trustedVerdicts(verdicts, demand, trust)[0];
}
/** Returns the trusted verdicts about the demand, newest first, with any result and by any policy. */
function trustedVerdicts(verdicts, demand, trust) {
    const trusted = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return trusted.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time));
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** Returns the reason why a verdict does not count for the demand; undefined when it does. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust, claimOf(content.statement.record));
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(content.statement.record.time, demand.now) ? 'future' : undefined;
}
function claimOf({ environment, breakGlass, time }) {
    return { environment, statement: statementKind({ breakGlass }), time };
}
/** Returns the statement kind of a verdict, to compare with the scope of the key that signs it. */
function statementKind({ breakGlass }) {
    return breakGlass === undefined ? 'verdict' : 'break-glass';
}
function subjectFault({ subjects, record }, demand) {
    if (!subjects.includes(demand.digest))
        return 'other-digest';
    if (record.flow !== demand.flow)
        return 'other-flow';
    if (record.application !== demand.application)
        return 'other-application';
    return record.environment === demand.environment ? undefined : 'other-environment';
}
/** Returns the reason why the newest verdict does not open the gate; undefined when it does. */
function stateFault(record, { policy, now }) {
    if (record.verdict === 'fail')
        return 'closed';
    if (record.policy !== policy)
        return 'other-policy';
    return Date.parse(record.expires) > now.getTime() ? undefined : 'expired';
}
const gateFirst = 'run the gate for ENVIRONMENT with record: true, then promote';
const signIt = 'run the gate for ENVIRONMENT with record: true and KRCI_DEPLOY_SIGNING_KEY';
const findOut = 'find out who wrote it, then run the gate for ENVIRONMENT with a trusted key';
const refusals = {
    missing: ['has no verdict beside it', gateFirst],
    closed: ['has a verdict of TIME beside it that says fail', 'do what that gate asks for, and run it again'],
    expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
    'other-policy': [
        'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
        gateFirst,
    ],
    future: [
        'has a verdict beside it from the future (it is NOW here)',
        'correct the clock that is wrong, then run the gate for ENVIRONMENT again',
    ],
    altered: [
        'has a verdict beside it whose signature does not fit: the verdict was altered, or the signature is from elsewhere',
        findOut,
    ],
    'key-retired': [
        'has a verdict beside it, signed with a key that is revoked, or later than the not-after of its key',
        findOut,
    ],
    'key-scope': [
        'has a verdict beside it, signed with a key whose scope does not hold it about ENVIRONMENT',
        `run the gate for ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    ],
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, demand, where, record) {
    const { application, digest, environment, now } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
        NOW: now.toISOString(),
    };
    const [found, fix] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES|NOW/g, (word) => words[word] ?? word));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: `verdict-${fault}`,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}`,
        found: `it ${found}, in ${where}`,
        fix,
    });
}


/***/ }),

/***/ 52086:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   XT: () => (/* binding */ attachVerdict)
/* harmony export */ });
/* unused harmony exports verdictKind, writeVerdict, readVerdict */
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const verdictKind = {
    artifactType: 'application/vnd.krci-deploy.verdict.v1',
    predicateType: 'https://in-toto.io/attestation/svr/v0.1',
};
/** To be raised when the same properties come to mean something else. */
const verifier = 'https://github.com/kuberocketci/krci-deploy/gate/v1';
const maxProperties = 500;
/** Names of properties: texts `KRCI_DEPLOY_<name>=<value>`, with the prefix that the specification requires. */
const names = {
    verdict: 'VERDICT',
    flow: 'FLOW',
    application: 'APPLICATION',
    environment: 'ENVIRONMENT',
    policy: 'POLICY',
    verdictDigest: 'VERDICT_DIGEST',
    expires: 'EXPIRES',
};
const keys = ['verdict', 'flow', 'application', 'environment', 'policy', 'verdictDigest', 'expires'];
/** Writes the statement as bytes. `name` is the artifact's repository, for readers. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const commit = record.policyCommit === undefined ? [] : [propertyOf('POLICY_COMMIT', record.policyCommit)];
    const ticket = record.change === undefined ? [] : [propertyOf('CHANGE', record.change)];
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...commit,
            ...ticket,
            ...emergency,
            ...record.passed.slice(0, maxProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', maxProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`one property KRCI_DEPLOY_${name}`);
    };
    const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
    const [change] = properties.get('CHANGE') ?? [];
    const [policyCommit] = properties.get('POLICY_COMMIT') ?? [];
    return {
        subjects,
        record: {
            verdict: verdictIn(one(names.verdict)),
            flow: one(names.flow),
            application: one(names.application),
            environment: one(names.environment),
            policy: digestIn(one(names.policy)),
            ...(policyCommit !== undefined && { policyCommit }),
            verdictDigest: digestIn(one(names.verdictDigest)),
            time: timeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'timeCreated')),
            expires: timeIn(one(names.expires)),
            passed: properties.get('CHECK') ?? [],
            ...(change !== undefined && { change }),
            ...(breakGlass !== undefined && { breakGlass }),
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, key) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, key);
}
/** Reads the verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest, options = {}) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict }, options);
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Reads the properties with the prefix `KRCI_DEPLOY_` by name and ignores the others. */
function propertiesIn(list) {
    const properties = new Map();
    for (const item of list) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)({ property: item }, 'property');
        const [, name, value] = /^KRCI_DEPLOY_([A-Z_]+)=(.+)$/s.exec(text) ?? [];
        if (name === undefined || value === undefined)
            continue;
        properties.set(name, [...(properties.get(name) ?? []), value]);
    }
    return properties;
}
function verdictIn(text) {
    if (text === 'pass' || text === 'warn' || text === 'fail')
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('the verdict pass, warn or fail', `"${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a digest', `"${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a time', `"${text.slice(0, 40)}"`);
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

/***/ 13221:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSchemeName),
/* harmony export */   r: () => (/* binding */ versionSchemes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13221);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


function compareSemVer(a, b) {
    const [left, right] = [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(a), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(b)];
    if (left === undefined || right === undefined || areOfOneDay(left, right))
        return undefined;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right);
}
/** Whether only the id of a commit tells two versions apart: `1.3.0-dev.20261123.abc1234`. That is no order. */
function areOfOneDay(left, right) {
    const [ours, theirs] = [dayOf(left), dayOf(right)];
    if (ours === undefined || ours !== theirs || (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(left, right) !== 0)
        return false;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right) !== 0;
}
function dayOf({ prerelease: [word, day, ...rest] }) {
    return word === 'dev' && rest.length === 1 ? day : undefined;
}
function lineOfSemVer(tag) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(tag) === undefined ? undefined : 'semver';
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
function lineOfKrci(tag) {
    const branch = branchAndTime.exec(tag)?.[1];
    return branch === undefined ? lineOfSemVer(tag) : `branch ${branch}`;
}
/** Tags that tools put beside an image: lists of referrers, signatures, attestations. */
const besideImage = /^sha(?:256|512)-[0-9a-f]{32,}/;
/** Every scheme that a flow can declare; a new one is an entry here. */
const versionSchemes = {
    semver: {
        description: 'Semantic Versioning; other tags have no order',
        compare: compareSemVer,
        lineOf: lineOfSemVer,
    },
    calendar: {
        description: 'dates such as 2026.11.28 or 24.04.1',
        compare: compareCalendar,
        lineOf: (tag) => (calendar.test(tag) ? 'calendar' : undefined),
    },
    krci: {
        description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
        compare: compareKrci,
        lineOf: lineOfKrci,
    },
    opaque: {
        description: 'names without an order, such as short shas',
        compare: () => undefined,
        lineOf: (tag) => (besideImage.test(tag) ? undefined : tag),
    },
};
function isSchemeName(name) {
    return Object.hasOwn(versionSchemes, name);
}


/***/ }),

/***/ 16905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const maxLength = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > maxLength)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** Returns the highest by precedence, or undefined for an empty list. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ })

};
