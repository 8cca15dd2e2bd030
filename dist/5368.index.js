export const id = 5368;
export const ids = [5368,3765,1828];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/***/ 92905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ withContentCache)
/* harmony export */ });
/* harmony import */ var _registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68127);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);


/** Larger blobs are read each time. */
const maxBlobBytes = 256 * 1024;
/**
 * Registries that read a manifest or small blob once, whatever repository has it: a digest names the same bytes
 * everywhere, and records travel with their artifact. Each repository is still queried for the records that it lists.
 */
function withContentCache(registries) {
    return cachedRegistries(registries, { manifests: new Map(), blobs: new Map(), tags: new Map() });
}
function cachedRegistries(registries, contents) {
    return {
        open: (reference) => cachedRepository(registries.open(reference), contents),
        until: (end) => cachedRegistries(registries.until(end), contents),
    };
}
function cachedRepository(repository, { manifests, blobs, tags }) {
    return {
        ...repository,
        resolve: (tagOrDigest) => once(tags, `${repository.name} ${tagOrDigest}`, () => repository.resolve(tagOrDigest)),
        manifest: (tagOrDigest) => (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(tagOrDigest)
            ? once(manifests, tagOrDigest, () => repository.manifest(tagOrDigest))
            : repository.manifest(tagOrDigest),
        blob: (blob) => (blob.size > maxBlobBytes ? repository.blob(blob) : cachedBlob(repository, blob, blobs)),
    };
}
/**
 * Shares a reading that is under way. One that fails, or finds nothing, is no answer for others: they may read in a
 * repository that answers.
 */
async function once(known, key, read) {
    const pending = known.get(key);
    if (pending !== undefined) {
        const shared = await pending.catch(() => undefined);
        if (shared !== undefined)
            return shared;
    }
    const reading = read();
    known.set(key, reading);
    try {
        const value = await reading;
        if (value === undefined)
            known.delete(key);
        return value;
    }
    catch (error) {
        known.delete(key);
        throw error;
    }
}
async function* cachedBlob(repository, blob, blobs) {
    yield await once(blobs, blob.digest, () => (0,_registry_blob_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOfBlob */ .s)(repository, blob));
}


/***/ }),

/***/ 74219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   qC: () => (/* binding */ periodsOf)
/* harmony export */ });
/** Returns the periods of an artifact, oldest first. One without a digest is identified by its tag. */
function periodsOf({ digest, version }, { states }) {
    const oldestFirst = states.toReversed();
    return oldestFirst.flatMap((start, at) => {
        const { image } = start;
        const isIt = image.digest === undefined ? image.tag === version : image.digest === digest;
        const before = oldestFirst[at - 1]?.image;
        const isSame = before?.digest !== undefined && before.digest === image.digest;
        if (!isIt || isSame)
            return [];
        const end = oldestFirst.slice(at + 1).find((state) => state.image.digest !== image.digest);
        return [{ start, end }];
    });
}
/**
 * Returns the standing of a record.
 * A record stands for the period that it was written in or, where it was written before Git named the artifact, for the
 * first one after it. A later period has another cause: an edit by hand, or another record.
 */
function standingOf(proof, digest, history) {
    if (history.states.length === 0)
        return 'unknown';
    const own = periodOf(proof, digest, history);
    if (own === undefined)
        return 'pending';
    return own.end === undefined ? 'present' : 'past';
}
/** Returns the period that a record stands for; undefined while it is pending. */
function periodOf({ promotion }, digest, history) {
    const { version, gitops, time } = promotion;
    const isBefore = beforeRecord(gitops?.revision, time, history);
    const periods = periodsOf({ digest, version }, history);
    return (periods.find(({ start, end }) => isBefore(start) && (end === undefined || !isBefore(end))) ??
        periods.find(({ start }) => !isBefore(start)));
}
/**
 * Tells whether a state was there when the record was written: by the commit that the record names, else by the clocks.
 */
function beforeRecord(revision, time, history) {
    const at = revision === undefined ? undefined : history.position(revision);
    return (state) => {
        const position = history.position(state.commit);
        if (at !== undefined && position !== undefined)
            return position <= at;
        return Date.parse(state.time) <= Date.parse(time);
    };
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

/***/ 5368:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var declaration = __webpack_require__(89377);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/content-cache.js
var content_cache = __webpack_require__(92905);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var records_standing = __webpack_require__(74219);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/history/find.js







/** Artifacts whose records are read; each is some requests. */
const maxArtifacts = 500;
const maxReads = 8;
/**
 * Finds the records beside every digest that Git has named and beside every tag, and beside the images that those
 * records say were replaced; and the changes in Git that none of them accounts for. A place that does not answer costs
 * its own records.
 */
async function findHistory(plan, { clock, log, registries }) {
    const cached = (0,content_cache/* withContentCache */.S)(registries);
    const warn = (message) => log.warn(message);
    const unreadable = [];
    const attempt = async (place, fallback, read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            const known = unreadable.some(({ message }) => message === error.message);
            if (!known)
                unreadable.push({ place: (0,reference/* formatRepository */.Sh)(place), message: error.message });
            return fallback;
        }
    };
    const artifacts = new Map();
    for (const artifact of await seeds(plan, cached, attempt))
        artifacts.set(keyOf(artifact), artifact);
    const lines = new Map();
    const waiting = [...artifacts.values()];
    for (let round = waiting.splice(0); round.length > 0; round = waiting.splice(0)) {
        await (0,concurrency/* mapBounded */.y)(round, maxReads, async (artifact) => {
            const { repository, digest } = artifact;
            const found = await attempt(repository, [], () => (0,read/* recordsOf */.M)(cached.open(repository), digest, { warn }));
            for (const record of found) {
                const line = lineOf(record, digest, plan, clock.now());
                if (line === undefined)
                    continue;
                lines.set(line.record, line);
                for (const before of replacedBy(line, plan)) {
                    if (artifacts.has(keyOf(before)) || artifacts.size >= maxArtifacts)
                        continue;
                    artifacts.set(keyOf(before), before);
                    waiting.push(before);
                }
            }
        });
    }
    const records = inOrder(withForks([...lines.values()]));
    return {
        records,
        edits: plan.flow.records === undefined ? [] : onceEach(plan.places.flatMap((place) => editsIn(place, records))),
        isCut: artifacts.size >= maxArtifacts || plan.isCut || plan.places.some(({ history }) => history.isCut),
        unreadable,
    };
}
async function seeds({ places }, registries, attempt) {
    const repositories = new Map();
    const named = places.flatMap(({ repositories: own, history }) => {
        for (const repository of own)
            repositories.set((0,reference/* formatRepository */.Sh)(repository), repository);
        const digests = history.states.flatMap(({ image: { digest } }) => digest ?? []);
        return own.flatMap((repository) => digests.map((digest) => ({ repository, digest })));
    });
    const tagged = await (0,concurrency/* mapBounded */.y)([...repositories.values()], maxReads, (repository) => attempt(repository, [], () => taggedIn(repository, registries)));
    return [...named, ...tagged.flat()].slice(0, maxArtifacts);
}
async function taggedIn(repository, registries) {
    const opened = registries.open(repository);
    // Fallback tags list the referrers of an artifact, and are none themselves.
    const tags = (await opened.tags()).filter((tag) => !/^sha\d+-[0-9a-f]{32,64}/.test(tag)).slice(-maxArtifacts);
    const resolved = await (0,concurrency/* mapBounded */.y)(tags, maxReads, (tag) => opened.resolve(tag));
    const digests = new Set(resolved.flatMap((one) => one?.digest ?? []));
    return [...digests].map((digest) => ({ repository, digest }));
}
function keyOf({ repository, digest }) {
    return `${(0,reference/* formatRepository */.Sh)(repository)}@${digest}`;
}
/** Makes a line of a record; a record of something else is no part of this history. */
function lineOf(record, digest, plan, now) {
    if ('unreadable' in record.content)
        return undefined;
    const { flowNames, application, trust, places } = plan;
    const { subjects, promotion } = record.content.statement;
    const isOwn = subjects.includes(digest) && flowNames.has(promotion.flow) && promotion.application === application.name;
    if (!isOwn)
        return undefined;
    const standings = places
        .filter(({ environment }) => environment.name === promotion.destination.environment)
        .map(({ history }) => (0,records_standing/* standingOf */.YP)({ digest: record.digest, promotion }, digest, history));
    const standing = standings.find((one) => one === 'present' || one === 'past') ?? standings[0] ?? 'unknown';
    const signature = (0,chain/* signatureOf */.yK)(record, trust, (0,chain/* claimOf */._B)(promotion));
    const future = (0,chain/* isFuture */.GJ)(promotion.time, now);
    return { record: record.digest, digest, signature, future, standing, forked: false, promotion };
}
/** A record without trust leads nowhere; one that names no environment of any flow neither. */
function replacedBy(line, { places }) {
    const { replaced, destination } = line.promotion;
    if (replaced === undefined || !counts(line))
        return [];
    return places
        .filter(({ environment }) => environment.name === destination.environment)
        .flatMap(({ repositories }) => repositories.map((repository) => ({ repository, digest: replaced.digest })));
}
function counts({ signature, future }) {
    return !future && (signature === 'trusted' || signature === 'not-asked');
}
function withForks(lines) {
    const followers = new Map();
    for (const line of lines.filter(counts)) {
        const key = forkKey(line);
        if (key !== undefined)
            followers.set(key, (followers.get(key) ?? 0) + 1);
    }
    return lines.map((line) => ({ ...line, forked: counts(line) && (followers.get(forkKey(line) ?? '') ?? 0) > 1 }));
}
function forkKey({ promotion: { previous, destination } }) {
    return previous === undefined ? undefined : `${destination.environment} ${previous}`;
}
/** By chain within an environment; between environments by time, which no earlier record of a chain may exceed. */
function inOrder(lines) {
    const environments = new Set(lines.map(({ promotion }) => promotion.destination.environment));
    const timed = [...environments].flatMap((name) => {
        let latest = 0;
        return lines
            .filter(({ promotion }) => promotion.destination.environment === name)
            .toSorted((left, right) => (0,chain/* compareRecords */.aB)(left.promotion, right.promotion))
            .map((line) => {
            latest = Math.max(latest, Date.parse(line.promotion.time));
            return { line, time: latest };
        });
    });
    return timed.toSorted((left, right) => left.time - right.time).map(({ line }) => line);
}
/** Two flows may name one place in two ways. */
function onceEach(edits) {
    return [...new Map(edits.map((edit) => [`${edit.environment} ${edit.commit}`, edit])).values()];
}
/** Periods of the environment that no record that counts stands for. */
function editsIn({ environment, history }, records) {
    const own = records.filter((line) => counts(line) && line.promotion.destination.environment === environment.name);
    const accounted = new Set(own.flatMap(({ record, digest, promotion }) => {
        const period = (0,records_standing/* periodOf */.jH)({ digest: record, promotion }, digest, history);
        return period === undefined ? [] : [period.start.commit];
    }));
    return history.states.flatMap(({ commit, time, author, image: { digest, tag } }, at) => {
        const before = history.states[at + 1]?.image;
        const isNothing = digest === undefined && (tag === undefined || tag === '');
        const isSame = digest !== undefined && before?.digest === digest;
        if (isNothing || isSame || accounted.has(commit))
            return [];
        return [{ environment: environment.name, commit, time, author, digest, version: tag }];
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/history/execute.js





async function execute(plan, ports) {
    const findings = await findHistory(plan, ports);
    const { records, edits, unreadable } = findings;
    const [first] = unreadable;
    return {
        changed: false,
        headline: headlineOf(plan, findings),
        outputs: { records: String(records.length), edits: plan.flow.records === undefined ? '' : String(edits.length) },
        data: {
            flow: plan.flow.name,
            application: plan.application.name,
            removedAfter: plan.removedAfter,
            records,
            edits,
            unreadable,
            notes: plan.notes,
        },
        report: reportOf(plan, findings),
        ...(first !== undefined && {
            failure: new errors/* RemoteError */.Hi({
                code: 'history-incomplete',
                where: first.place,
                found: `its records could not be read: ${first.message}`,
                fix: 'run again when it answers; the lines above are of the other places',
            }),
        }),
    };
}
function headlineOf({ application: { name } }, { records, edits, isCut }) {
    const found = records.length === 0 ? `no records of ${name}` : `${(0,counted/* counted */.h)(records.length, 'record')} of ${name}`;
    const byHand = edits.length === 0 ? '' : `, ${(0,counted/* counted */.h)(edits.length, 'change')} in Git without one`;
    return `${found}${byHand}${isCut ? ', and older ones were not looked at' : ''}`;
}
function reportOf({ flow, application, removedAfter, notes }, findings) {
    const { records, edits, unreadable } = findings;
    const unknown = [...notes, ...unreadable.map(({ message }) => message)];
    const missing = unknown.length === 0 ? [] : [(0,report/* listing */.RR)(unknown)];
    const title = [(0,report/* heading */.R_)(`history of ${application.name}`), ...removal(flow.file, application.name, removedAfter)];
    if (records.length + edits.length === 0) {
        const why = flow.records === undefined
            ? `${flow.file} has no "records", so promotions write none`
            : 'nothing was promoted yet';
        return [...title, (0,report/* paragraph */.FY)(`No record was found: ${why}.`), ...missing];
    }
    const rows = [...records.map(recordRow), ...edits.map(editRow)].toSorted(byTime).map(({ cells }) => cells);
    const forks = records.some(({ forked }) => forked)
        ? [(0,report/* paragraph */.FY)('⑂ marks records that follow the same record; the one that Git names counts.')]
        : [];
    return [
        ...title,
        (0,report/* table */.tp)(['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'], rows),
        ...forks,
        ...missing,
    ];
}
function removal(file, name, commit) {
    return commit === undefined
        ? []
        : [(0,report/* paragraph */.FY)(`${name} is not in ${file} any more; the last state that has it is of ${commit.slice(0, 12)}.`)];
}
/** Records keep their order; an edit stands where its time puts it. */
function byTime(left, right) {
    return left.time - right.time;
}
function recordRow(line, at, all) {
    const { digest, promotion, forked } = line;
    const { time, version, actor, approvers } = promotion;
    const cells = [
        minuteOf(time),
        `${wayOf(promotion)}${forked ? ' ⑂' : ''}`,
        version,
        digestText(digest),
        actor ?? '–',
        approvers.join(', ') || '–',
        line.future ? 'FROM THE FUTURE' : words[line.signature],
    ];
    const earlier = all.slice(0, at + 1).map((one) => Date.parse(one.promotion.time));
    return { time: earlier.reduce((latest, one) => Math.max(latest, one), 0), cells };
}
function editRow({ environment, time, author, digest, version }) {
    const cells = [
        minuteOf(time),
        `${environment} by hand`,
        version ?? '–',
        digest === undefined ? '–' : digestText(digest),
        author,
        '–',
        'NO RECORD',
    ];
    return { time: Date.parse(time), cells };
}
function minuteOf(time) {
    return `${time.slice(0, 16)}Z`;
}
function digestText(digest) {
    return (0,registry_digest/* shortDigest */.VK)(digest).slice(7);
}
/** `uat → prod`, with the name that it had there where it got another one; `prod ↩` for a rollback. */
function wayOf({ source, destination, rollback, replaced }) {
    if (rollback === true)
        return `${destination.environment} ↩${replaced?.version === undefined ? '' : ` from ${replaced.version}`}`;
    const from = source.environment ?? 'build';
    return `${from}${source.version === undefined ? '' : ` (${source.version})`} → ${destination.environment}`;
}
const words = {
    trusted: 'trusted',
    unsigned: 'NOT SIGNED',
    'unknown-key': 'UNKNOWN KEY',
    'key-scope': 'KEY OUT OF SCOPE',
    'key-retired': 'RETIRED KEY',
    altered: 'ALTERED',
    'not-asked': 'not checked',
    unreadable: 'unreadable',
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(60816);
;// CONCATENATED MODULE: ./lib/src/flow/former.js




/** Changes of the flow file that are read. */
const maxStates = 200;
const none = { flows: [], unreadable: [], isCut: false };
/**
 * Reads the earlier states of a flow file from the branch that it is on: what was removed or renamed is known there
 * alone. A state that this version cannot read is named and passed over.
 */
async function formerFlows(flow, ports) {
    const home = await homeOf(flow, ports);
    if (home === undefined)
        return none;
    try {
        const { changes, isCut } = await home.repository.history([home.path]);
        const read = await Promise.all(changes.slice(0, maxStates).map((change) => stateOf(change, home.path, flow.file)));
        return {
            flows: read.flatMap((state) => (state !== undefined && 'flow' in state ? [state] : [])),
            unreadable: read.flatMap((state) => (state !== undefined && 'message' in state ? [state.message] : [])),
            isCut: isCut || changes.length > maxStates,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { ...none, unreadable: [`the earlier states of ${flow.file} are not known: ${error.message}`] };
    }
}
/** Finds the branch that the file is on: the one that it was read from, else that of the checkout's origin. */
async function homeOf(flow, ports) {
    const { source } = flow;
    if (source !== undefined) {
        return { repository: ports.gitops.open(source.repository, source.branch), path: source.path };
    }
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    if (home === undefined)
        return undefined;
    const origin = await (0,flow_home/* originOf */.yv)(home, ports.git);
    const location = origin ?? (0,external_node_path_.dirname)(ports.files.resolve(flow.file));
    const branch = flow.gitops.repository === undefined || flow.gitops.repository === origin ? flow.gitops.branch : undefined;
    return { repository: ports.gitops.open(location, branch), path: home.path };
}
async function stateOf(change, path, file) {
    const bytes = await change.read(path);
    if (bytes === undefined)
        return undefined;
    try {
        return { commit: change.commit, flow: await (0,load/* parseFlow */.Wc)(bytes, file) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { message: `${file} of ${change.commit.slice(0, 12)} cannot be read: ${error.message}` };
    }
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/place-history.js
var place_history = __webpack_require__(33765);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
;// CONCATENATED MODULE: ./lib/src/steps/history/places.js




/** Flows with places of their own whose history is read; each is a look at the GitOps repository. */
const maxFlows = 50;
/**
 * Finds every place that the present flow or an earlier one declares for the application, with what Git has named
 * there. A place counts once; where its registry or image changed, it has several repositories.
 *
 * @throws RemoteError where the places of the present flow cannot be read
 */
async function placesOver(present, former, name, choice, ports) {
    const shared = sharedPlaces([present, ...former.map(({ flow }) => flow)], name);
    const flows = [...new Set(shared.map(({ stop }) => stop.flow))];
    const places = [];
    const unreadable = [];
    for (const flow of flows.slice(0, maxFlows)) {
        const own = shared.filter(({ stop }) => stop.flow === flow);
        try {
            places.push(...(await historiesOf(flow, own, flow === present ? choice : { repository: choice.repository }, ports)));
        }
        catch (error) {
            if (flow === present || !(error instanceof errors/* StepError */.zg))
                throw error;
            unreadable.push(`the places of ${name} in an earlier flow are not known: ${error.message}`);
            places.push(...own.map((place) => placeOf(place, place_history.noHistory)));
        }
    }
    return { places, unreadable, isCut: flows.length > maxFlows };
}
function sharedPlaces(flows, name) {
    const shared = new Map();
    for (const flow of flows) {
        const application = flow.applications.find((one) => one.name === name);
        if (application === undefined)
            continue;
        for (const environment of flow.environments) {
            const stop = { flow, application, environment };
            const known = shared.get(places_keyOf(stop)) ?? { stop, repositories: new Map() };
            const repository = (0,reference/* parseLocation */.zS)(environment.registry, application.image);
            known.repositories.set((0,reference/* formatRepository */.Sh)(repository), repository);
            shared.set(places_keyOf(stop), known);
        }
    }
    return [...shared.values()];
}
/** What decides where the GitOps repository names the image. */
function places_keyOf({ flow, application, environment }) {
    const { gitops } = flow;
    return JSON.stringify([
        flow.name,
        gitops,
        environment.name,
        environment.branch,
        environment.path,
        application.manifests,
    ]);
}
async function historiesOf(flow, places, choice, ports) {
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, choice, ports);
    const pairs = places.map(({ stop: { application, environment } }) => ({ application, environment }));
    const histories = await (0,place_history.placeHistories)(flow, pairs, gitops);
    return places.map((place, at) => placeOf(place, histories[at] ?? place_history.noHistory));
}
function placeOf({ stop, repositories }, history) {
    return { environment: stop.environment, repositories: [...repositories.values()], history };
}

;// CONCATENATED MODULE: ./lib/src/steps/history/plan.js







/**
 * Reads the images that Git has named in each environment over time, with the environments and applications that earlier
 * states of the flow file had.
 *
 * @throws UsageError for an application that no state of the flow file has, RemoteError
 */
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'history');
    const former = await formerFlows(flow, ports);
    const newest = [{ commit: undefined, flow }, ...former.flows].find((one) => has(one.flow, inputs.application));
    const { name } = newest === undefined ? (0,questions/* applicationOf */.KM)(flow, inputs.application) : { name: inputs.application };
    const choice = { repository: inputs.repository, branch: inputs.branch };
    const found = await placesOver(flow, former.flows, name, choice, ports);
    const notes = [...former.unreadable, ...found.unreadable];
    for (const note of notes)
        ports.log.warn(note);
    return {
        flow,
        application: { name },
        flowNames: new Set([flow, ...former.flows.map((one) => one.flow)].map((one) => one.name)),
        removedAfter: newest?.commit,
        trust: await (0,keys/* trustedKeys */.QD)(flow, ports.files),
        places: found.places,
        notes,
        isCut: former.isCut || found.isCut,
    };
}
function has({ applications }, name) {
    return applications.some((one) => one.name === name);
}
function describe({ application, places }) {
    return [
        (0,report/* heading */.R_)('history: plan'),
        (0,report/* paragraph */.FY)(`The records of ${application.name} will be read: of what Git has named, and of every tag.`),
        (0,report/* table */.tp)(['environment', 'repository', 'images in Git'], places.map(({ environment, repositories, history }) => [
            environment.name,
            repositories.map(reference/* formatRepository */.Sh).join(', '),
            String(history.states.length),
        ])),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/history/history.js



const history_history = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
