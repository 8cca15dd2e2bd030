export const id = 9396;
export const ids = [9396,7140,6146];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
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

/***/ 11015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deliveryOf),
/* harmony export */   o: () => (/* binding */ deliverySchema)
/* harmony export */ });
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);
/* harmony import */ var _gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _gates_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73241);



/** Returns the steps in which an application enters an environment; undefined where it does at once. */
function deliveryOf({ delivery = {} }, { name }) {
    return Object.hasOwn(delivery, name) ? delivery[name] : undefined;
}
const place = {
    type: 'object',
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
        file: { type: 'string', minLength: 1, maxLength: 500, description: 'The file, from the root of the repository' },
        path: { type: 'string', minLength: 1, maxLength: 500, description: 'The path of the value in it' },
    },
};
const side = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    properties: {
        image: { ...place, description: 'The place that names its image' },
        replicas: { ...place, description: 'The place of its number of pods' },
    },
};
const confirmation = {
    enum: ['required', 'off'],
    default: 'required',
    description: 'Whether the next step waits until the environment says that it runs the one before',
};
const validate = {
    type: 'object',
    additionalProperties: false,
    required: ['tests'],
    description: 'What another job has to say about each step before the next one',
    properties: {
        tests: {
            ..._gates_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .tests */ .C.schema,
            description: 'Tests of the step, by the reports in the input `junit`; a failed one takes the delivery back',
        },
    },
};
const pods = { type: 'integer', minimum: 1, maximum: 10_000 };
const canary = {
    type: 'object',
    additionalProperties: false,
    required: ['stable', 'canary', 'steps', 'pause'],
    description: 'The new digest takes growing shares of the traffic beside the stable one',
    properties: {
        stable: { ...side, description: 'The side that runs when no delivery is under way; its image is what runs there' },
        canary: {
            ...side,
            description: 'The side that takes the new digest',
            properties: { ...side.properties, weight: { ...place, description: 'The place of its weight, in percent' } },
        },
        'stable-weight': { ...place, description: 'The place of the other weight; the two sum to 100' },
        replicas: { ...pods, description: 'Pods of both sides together, where replicas are written' },
        steps: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { type: 'integer', minimum: 1, maximum: 100 },
            description: 'Shares of the canary in percent, growing, such as [10, 25, 50, 100]',
        },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time of each step' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before each step beside the metrics of the gate; one that fails takes the delivery back',
        },
        validate,
        confirmation,
    },
};
const blueGreen = {
    type: 'object',
    additionalProperties: false,
    required: ['blue', 'green', 'switch', 'pause', 'keep'],
    description: 'The new digest starts beside the old one, then takes all traffic at once',
    properties: {
        blue: { ...side, description: 'One side' },
        green: { ...side, description: 'The other side' },
        switch: {
            ...place,
            description: 'The place that says who has the traffic',
            properties: {
                ...place.properties,
                blue: { type: 'string', minLength: 1, maxLength: 100, default: 'blue', description: 'Its value for blue' },
                green: { type: 'string', minLength: 1, maxLength: 100, default: 'green', description: 'Its value for green' },
            },
        },
        replicas: { ...pods, description: 'Pods of the side that is started, where replicas are written' },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time between the start and the switch' },
        keep: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'How long the old side can take the traffic back' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before the switch and until the end beside the metrics of the gate; one that fails takes it back',
        },
        validate,
        confirmation,
    },
};
const rollout = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    description: 'A Rollout of Argo Rollouts, whose controller makes the steps: the digest is written once, and the environment is asked where it stands',
    properties: { image: { ...place, description: 'The place of the image in the Rollout' } },
};
/** The value of `applications[].delivery`: by environment. */
const deliverySchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 32,
    description: 'By environment: the steps in which a new digest takes the traffic; all at once when absent',
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        properties: { canary, 'blue-green': blueGreen, rollout },
    },
};


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
        environments: environments.map(({ name }) => name),
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
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11015);
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
    const delivery = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A)(application, environment);
    if (delivery !== undefined) {
        const { runningPlace } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 11186));
        return [await runningPlace(delivery, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), tree, anchors)];
    }
    // Loaded where a tree has been read: no step needs a layout for its first request.
    const { findPlaces } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(7766), __webpack_require__.e(4819)]).then(__webpack_require__.bind(__webpack_require__, 80381));
    return findPlaces(tree, application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), anchors);
}


/***/ }),

/***/ 18970:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valueAt: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63214);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91851);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30636);
/* harmony import */ var _edit_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2940);
/* harmony import */ var _edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54200);
/* harmony import */ var _toml_toml_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41849);
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54392);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60903);











/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .parseYamlPath */ .ob)(text);
    if (!(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .isToml */ .ZY)(file))
        return yamlValueAt(file, path, anchors);
    const name = `${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_10__/* .formatYamlPath */ .qD)(path)} of ${file}`;
    return { ...(0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .throughToml */ .cu)(file, yamlValueAt((0,_toml_toml_js__WEBPACK_IMPORTED_MODULE_8__/* .jsonFile */ .d_)(file), path, anchors)), name };
}
function yamlValueAt(file, path, anchors) {
    return (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_9__/* .throughPath */ .$)(file, path, anchors, (inner) => valueEditor(inner, anchors));
}
function valueEditor(path, anchors) {
    return {
        read: (stream) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(existingNode(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
        changes(stream, value) {
            const at = existingNode(stream, path, anchors);
            refusePinned(stream, at, value);
            refuseCutReference(stream, at, value);
            refuseReferenceBesideTag(stream, at, value);
            if (staysNumber(at, value))
                return at.node.source === value ? [] : [{ kind: 'number', at, value: Number(value) }];
            return (0,_edit_set_js__WEBPACK_IMPORTED_MODULE_6__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        },
    };
}
function existingNode(stream, path, anchors) {
    const at = (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(stream, path, anchors);
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
/** Tells whether a plain number takes the place of one. A tag of digits becomes a text: charts print large numbers anew. */
function staysNumber(at, value) {
    const { node, key } = at;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.type !== 'PLAIN' || node.tag !== undefined)
        return false;
    if (isTagKey((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? '') || !_edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeNumber */ .r.test(value))
        return false;
    return _edit_set_number_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeNumber */ .r.test(node.source ?? '');
}
function isTagKey(name) {
    return /(?:tag|version)$/i.test(name);
}
/** Throws RefusedError for a tag beside a digest that wins over it: the image would not change. */
function refusePinned(stream, { document, ancestors, key, node }, value) {
    const [map, name] = [ancestors.at(-1), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? ''];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || !isTagKey(name) || (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) === value)
        return;
    const pins = (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .pinsBeside */ .bq)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keysIn */ .q7)(document, map), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .lookupIn */ .IX)(document, map), name).filter((pin) => pin.key !== name);
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
    const there = ((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(node) ?? '').trim();
    const isUrl = /^(?:oci|docker):\/\//.test(there);
    const image = /image$/i.test((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? '') ? (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageText */ .U)(there) : undefined;
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
/** Throws RefusedError for a tag in a repository that has its tag beside it: charts print one after the other. */
function refuseReferenceBesideTag(stream, { document, ancestors, key }, value) {
    const [map, name] = [ancestors.at(-1), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(key) ?? ''];
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || !/repository$/i.test(name))
        return;
    const image = (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageText */ .U)(value);
    const own = name.toLowerCase().replace(/repository$/, 'tag');
    const tagKey = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_3__/* .keysIn */ .q7)(document, map).find((one) => one.toLowerCase() === own);
    if (tagKey === undefined || (image?.tag ?? image?.digest) === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'not-an-image',
        where: `${name} of ${stream.file}`,
        expected: `a repository without tag and digest, since ${tagKey} stands beside it`,
        found: value,
        fix: 'give repository and tag apart, or version and digest instead of value',
    });
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

/***/ 93265:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33875);

/** Returns the file of a place as it is in a snapshot, or the first of its alternatives; undefined when none exists. */
async function findFile(snapshot, place) {
    const reads = [place.file, ...(place.alternatives ?? [])].map((path) => ({ path, content: snapshot.read(path) }));
    // Asked for together, they are fetched together; the error of one counts when its turn comes.
    await Promise.allSettled(reads.map(({ content }) => content));
    for (const { path, content } of reads) {
        const bytes = await content;
        if (bytes !== undefined)
            return { path, text: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(bytes, path) };
    }
    return undefined;
}


/***/ }),

/***/ 99085:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ refuseOtherImage)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66149);


/**
 * Refuses to write where another application's image stands: the path leads elsewhere than it did.
 *
 * @param there the repository that the place names; undefined for none
 * @throws RefusedError `other-image`
 */
function refuseOtherImage({ name, aliases = [] }, there, image, fix) {
    if (there === undefined || (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .wK)(there))
        return;
    if ((0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnImage */ .o9)({ ...image, aliases: [...(image.aliases ?? []), ...aliases] }, there))
        return;
    const expected = `${image.image} in a registry of the flow`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'other-image', where: name, expected, found: there, fix });
}


/***/ }),

/***/ 89311:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ imagesBelow),
/* harmony export */   H: () => (/* binding */ imagesInDirectory)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86829);
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11470);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27903);




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
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefusedSync */ .hp)(() => (0,_patch_js__WEBPACK_IMPORTED_MODULE_2__/* .mayPatch */ .O)(patch, text, subject)) === false ? image : { ...image, isSure: false };
    });
    return [...changed, ...imagesInText(patch.file ?? overlay, text)];
}
function afterEntry(entry, image) {
    const isFor = (0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isEntryFor */ .Y4)(entry, image.name);
    if (isFor === 'no')
        return image;
    return isFor === 'yes' ? { ...image, ...(0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .applyEntry */ .fp)(entry, image) } : { ...image, isSure: false };
}
function imagesInFile(index, path) {
    const text = index.text(path);
    return text === undefined ? [] : imagesInText(path, text);
}
function imagesInText(file, text) {
    if (!/ontainers/.test(text))
        return [];
    const documents = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefusedSync */ .hp)(() => (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingsIn */ .PT)(text, file)) ?? [];
    return documents.flatMap((document) => {
        const object = { kind: (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'kind') ?? '', name: (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'metadata', 'name') };
        return (0,_patch_js__WEBPACK_IMPORTED_MODULE_2__/* .containersIn */ .K)(document).flatMap(({ name: container, image }) => image === undefined ? [] : [{ ...(0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .splitImage */ .s5)(image), file, object, container, isSure: true }]);
    });
}


/***/ }),

/***/ 24360:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ overlayIndex),
/* harmony export */   p: () => (/* binding */ maxManifests)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33875);
/* harmony import */ var _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54193);
/* harmony import */ var _deployers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23256);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36348);






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
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(paths, maxReads, (path) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefused */ .k5)(() => readText(tree, path)));
    for (const [at, path] of paths.entries()) {
        const text = read[at];
        if (text !== undefined)
            texts.set(path, text);
    }
    const unread = paths.filter((path) => (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv)(path) && !texts.has(path));
    const parsed = new Map();
    const kustomizationAt = (path) => {
        const text = texts.get(path);
        if (text === undefined)
            return undefined;
        if (!parsed.has(path))
            parsed.set(path, quietly(() => (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .readKustomization */ .kG)(path, text), unread, path));
        return parsed.get(path);
    };
    const mayTakeIn = namedParts(paths.filter(_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv), texts);
    const deployers = [...texts].flatMap(([path, text]) => {
        if (_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .argoOverrides */ .xY.test(path))
            return quietly(() => (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .overridesIn */ .l_)(path, text), unread, path) ?? [];
        return (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .mayDeploy */ .BU)(text) ? (quietly(() => (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .deployersIn */ .RC)(path, text), unread, path) ?? []) : [];
    });
    return {
        paths,
        deployers,
        unread,
        text: (path) => texts.get(path),
        kustomizationOf: (directory) => _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .kustomizations */ .r_
            .map((name) => kustomizationAt(directory === '' ? name : `${directory}/${name}`))
            .find((one) => one !== undefined),
        includersOf: (path) => mayTakeIn(path)
            .flatMap((one) => kustomizationAt(one) ?? [])
            .filter((one) => takesIn(one, path)),
    };
}
function isManifest(path) {
    return (/\.(?:ya?ml|json)$/.test(path) || (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv)(path)) && !/[\\\p{Cc}]/u.test(path);
}
async function readText(tree, path) {
    const bytes = await tree.read(path);
    return bytes === undefined || bytes.length > maxBytes ? undefined : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes, path);
}
/** A file that cannot be read may say anything; one that is no YAML, as a template is, no program builds. */
function quietly(read, unread, path) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
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


/***/ }),

/***/ 27903:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ containersIn),
/* harmony export */   O: () => (/* binding */ mayPatch)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86829);


/**
 * Whether a patch may change a part of an object: true where that cannot be told. `text` is the content of the patch.
 */
function mayPatch({ target }, text, subject) {
    if (target !== undefined && isOther(subject.object, target.kind, target.name))
        return false;
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .documentsIn */ .aV)(text, 'a patch').some((document) => Array.isArray(document)
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
    if ((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'op') === 'test')
        return false;
    const paths = [
        (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'path') ?? '',
        ...((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'op') === 'move' ? [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'from') ?? ''] : []),
    ];
    return paths.some((path) => ancestors.test(path) || parts[part].test(path));
}
function mayMerge(document, isByName, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(document))
        return document !== null;
    const [kind, name] = [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'kind'), (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'metadata', 'name')];
    if (isOther(subject.object, kind, isByName ? name : undefined))
        return false;
    if (hasKey(document, '$patch'))
        return true;
    if (subject.part === 'reference')
        return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', 'ref') !== undefined || (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'spec', 'url') !== undefined;
    if (subject.part === 'field')
        return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', 'image') !== undefined;
    if (subject.part === 'deployer')
        return ['images', 'path', 'source', 'sources', 'patches', 'components', 'postBuild'].some((key) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', key) !== undefined);
    return containersIn(document).some(({ name: container, image }) => {
        const isSame = subject.container === undefined || container === undefined || container === subject.container;
        return image !== undefined && isSame;
    });
}
const maxDepth = 60;
/** Returns every container below a value, wherever it is, as Kustomize looks for images. */
function containersIn(value, depth = 0) {
    if (depth > maxDepth)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => containersIn(item, depth + 1));
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return [];
    const own = ['containers', 'initContainers', 'ephemeralContainers', 'steps', 'sidecars'].flatMap((key) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(value, key).map((item) => ({ name: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'name'), image: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'image') })));
    return [...own, ...Object.values(value).flatMap((inner) => containersIn(inner, depth + 1))];
}
function hasKey(value, key, depth = 0) {
    if (depth > maxDepth)
        return true;
    if (Array.isArray(value))
        return value.some((item) => hasKey(item, key, depth + 1));
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return false;
    return key in value || Object.values(value).some((inner) => hasKey(inner, key, depth + 1));
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
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55949);
/* harmony import */ var _verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49761);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52086);







/** @throws UsageError for keys of the flow that are none */
async function openLedger(flow, { clock, files, registries, log }, { lists = 'all' } = {}) {
    const reading = { lists, warn: (message) => log?.warn(message) };
    const trust = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(flow, files);
    const read = new Map();
    const recordsAt = (place, digest) => {
        const key = `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)}@${digest}`;
        const known = read.get(key) ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M)(registries.open(place), digest, reading);
        read.set(key, known);
        return known;
    };
    const verdictsIn = async (places, digest) => {
        const once = new Map(places.map((place) => [(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place), place]));
        const found = [...once.values()].map((place) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictsOf */ .W5)(registries.open(place), digest, reading));
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
            return (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .requireVerdict */ .vx)(await verdictsIn(places, entry.digest), named(entry), trust, `${where}${note}`);
        },
        newestVerdict: async (entry, places) => (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .newestVerdict */ .uG)(await verdictsIn(places, entry.digest), named(entry), trust),
        holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
        signer: (recording, environment) => (0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .signerFor */ .k)(recording ?? {}, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
    };
}


/***/ }),

/***/ 40815:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planBumps: () => (/* binding */ planBumps)
});

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/change-request.js + 1 modules
var change_request = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/image-name.js
var image_name = __webpack_require__(11470);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/images-below.js
var images_below = __webpack_require__(89311);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/patch.js
var overlays_patch = __webpack_require__(27903);
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
    return new Ascent(index, place, [part]).from([place.file], [directoryOf(place.file)]);
}
function directoryOf(path) {
    return path.split('/').slice(0, -1).join('/');
}
function doubtOfEntry(index, place, name) {
    const own = index.kustomizationOf(directoryOf(place.file));
    if (own?.path !== place.file)
        return `${place.file} is no kustomization that Kustomize reads`;
    // Of several entries of one name, the place is the one that has its digest.
    const named = (entry) => entry.name === name;
    const exact = own.images.findIndex((entry) => named(entry) && entry.digest === place.digest);
    const at = exact === -1 ? own.images.findIndex(named) : exact;
    const includers = own.isComponent ? index.includersOf(own.directory) : [];
    const below = [
        (0,images_below/* imagesBelow */.E)(index, own, at),
        ...includers.map((one) => (0,images_below/* imagesBelow */.E)(index, withoutComponent(one, own), 0)),
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
    const found = own === undefined ? (0,images_below/* imagesInDirectory */.H)(index, directory) : (0,images_below/* imagesBelow */.E)(index, own);
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
    return new Ascent(index, place, [{ part: 'deployer', object }]).from([place.file], [directoryOf(place.file)]);
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
            const isChange = this.#parts.some((part) => (0,errors/* undefinedIfRefusedSync */.hp)(() => (0,overlays_patch/* mayPatch */.O)(patch, text, part)) !== false);
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

// EXTERNAL MODULE: ./lib/src/manifests/overlays/overlay-index.js
var overlay_index = __webpack_require__(24360);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
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
    const places = (0,discover/* discoverPlaces */.Sr)(path, text, {
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

// EXTERNAL MODULE: ./lib/src/steps/unsettled.js
var steps_unsettled = __webpack_require__(66686);
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
        ...unsettledValues(parts),
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
/** One sentence for all values files of a run of which nobody knows whether they count. */
function unsettledValues(parts) {
    const unsettled = parts.flatMap(({ request, bumps }) => bumps.flatMap(({ file, target }) => request.kind === 'image' && request.environment.sync?.applicationset === undefined && target.isUnsettled === true
        ? [{ file, environment: request.environment.name }]
        : []));
    const [first] = unsettled;
    if (first === undefined)
        return [];
    const more = unsettled.length === 1 ? '' : ` and ${(0,counted/* counted */.h)(unsettled.length - 1, 'more file')}`;
    return [(0,steps_unsettled/* unsettledSentence */.o)(`${first.file}${more}`, first.environment)];
}
/** Whether something outside of the tree wins over a place. */
function isOverruled({ request }, { target }) {
    // What would win is set to the same image after the commit.
    if (request.kind === 'image' && request.environment.sync?.applicationset !== undefined)
        return false;
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/effect.js






/**
 * Whether the images of a plan would run, by the known forms and the files of the tree, without rendering. All
 * places have to be proven; the reasons are those of the ones that are not, where there are any.
 */
async function effectOf(parts, repository) {
    const all = parts.flatMap((part) => part.bumps.map((bump) => ({ part, bump })));
    const readIndex = onceFor(() => (0,overlay_index/* overlayIndex */.$)(withBumps(repository.tree, parts)));
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
    if (part.request.kind === 'image' &&
        part.request.environment.sync?.applicationset !== undefined &&
        target.overruledBy !== undefined)
        return {
            isProven: false,
            because: 'the ApplicationSet in the cluster decides, whose element is set after the commit',
        };
    if (isOverruled(part, bump))
        return { isProven: false, because: `${target.overruledBy ?? ''} hands its own image to Helm as parameters` };
    const effect = target.effect?.(textAfter);
    if (effect?.isProven !== true || effect.subject === undefined)
        return effect;
    const index = await readIndex();
    if (index === undefined)
        return {
            isProven: false,
            because: `the repository holds more than ${overlay_index/* maxManifests */.p} manifests, in which nothing is looked for that wins over ${file}`,
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/entry-check.js
var entry_check = __webpack_require__(34108);
// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/file-check.js





/**
 * Finds out whether a value of a file would change the image of an environment that requires records.
 * Such a value names no digest of an application, so that no record can be asked for; undefined where it changes none.
 */
async function imageByFile(parts, flow, { repository, trees }) {
    const bumps = parts.filter(({ request }) => request.kind === 'file').flatMap((part) => part.bumps);
    if (flow === undefined || bumps.length === 0)
        return undefined;
    const written = await trees.on(repository);
    const guarded = [];
    for (const environment of flow.environments) {
        if (environment.requireRecord && (await trees.of(environment)) === written)
            guarded.push(environment);
    }
    const pairs = guarded.flatMap((environment) => flow.applications.map((application) => ({ application, environment })));
    const refusals = await (0,concurrency/* mapBounded */.y)(pairs, bump/* maxReads */.c8, async (pair) => {
        // A tree that leaves open which place counts is refused where that environment is bumped.
        const places = await (0,errors/* undefinedIfRefused */.k5)(() => (0,flow_places/* placesToWrite */.f)(flow, pair, written, 'edit-anchor'));
        const changed = bumps.find((bump) => places?.some((place) => changes(bump, place)));
        return changed === undefined ? stepByFile(flow, pair, bumps) : refusal(changed, pair);
    });
    return refusals.find((one) => one !== undefined);
}
/** Finds a value of a delivery that a file would change: an image, a weight or a switch is a step, which advance makes. */
async function stepByFile(flow, pair, bumps) {
    if ((0,delivery/* deliveryOf */.A)(pair.application, pair.environment) === undefined)
        return undefined;
    const { strategyOf } = await __webpack_require__.e(/* import() */ 5419).then(__webpack_require__.bind(__webpack_require__, 95419));
    const cells = Object.values(strategyOf(flow, pair.application, pair.environment)?.cells ?? {});
    const changed = bumps.find((bump) => cells.some((cell) => changesValue(bump, cell)));
    return changed && refusal(changed, pair, 'a value of the delivery');
}
/** Tells whether the bump changes a value; one that cannot be read afterwards is another. */
function changesValue({ file, textBefore = '', textAfter }, cell) {
    if (textBefore === textAfter || cell.file !== file)
        return false;
    const [before, after] = [textBefore, textAfter].map((text) => readOrUndefined(cell, text));
    return before !== after;
}
function readOrUndefined(cell, text) {
    try {
        return cell.read(text);
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
/** Tells whether the bump changes the image that the place names. */
function changes({ file, textBefore = '', textAfter }, place) {
    if (textBefore === textAfter || ![place.file, ...(place.alternatives ?? [])].includes(file))
        return false;
    return JSON.stringify(place.read(textBefore)) !== JSON.stringify(place.read(textAfter));
}
function refusal({ target }, { application, environment }, what = 'the image') {
    return new errors/* RefusedError */.fk({
        code: 'image-by-file',
        where: target.name,
        expected: `the inputs application, environment and version, because ${environment.name} requires records`,
        found: `a value of a file, which changes ${what} of ${application.name} in ${environment.name}`,
        fix: `give application: ${application.name}, environment: ${environment.name} and the version, so that its record is asked for`,
    });
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/message.js
var message = __webpack_require__(19474);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/changes.js
var manifest_bump_changes = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/targets.js + 1 modules
var targets = __webpack_require__(41685);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/part.js







/** Plans all requests on one snapshot; those that share a file build on each other. */
async function planParts(asked, inputs, read, ports) {
    const { snapshot } = read;
    const drafts = await (0,concurrency/* mapBounded */.y)(asked, bump/* maxReads */.c8, (request) => draftOf(request, inputs, read, ports));
    const targets = drafts.flatMap((draft) => draft.targets);
    const bumps = (await (0,bump/* planBumps */.fE)(snapshot, targets)).values();
    return drafts.map(({ targets: own, previous, request, from, skipped, registry, step }) => {
        const made = own.flatMap(() => bumps.next().value ?? []);
        return { request, from, skipped, registry, step, bumps: made, previous: previous ?? previousOf(made) };
    });
}
async function draftOf(asked, inputs, read, ports) {
    const { trees } = read;
    if (asked.kind === 'file')
        return { request: asked, from: undefined, skipped: [], targets: [(0,targets/* fileTarget */.aJ)(asked, inputs.anchors)] };
    (0,questions/* requirePromoted */.gb)(asked.flow, asked.application, asked.environment);
    if ((0,delivery/* deliveryOf */.A)(asked.application, asked.environment) !== undefined)
        return inSteps(asked, inputs, read, ports);
    const [sources, { places, skipped }] = await Promise.all([
        imagesBefore(asked, trees),
        (0,targets/* placesFor */.Wu)(asked, inputs, trees),
    ]);
    const request = withDigest(asked, sources);
    const registry = await (0,registry_check/* askRegistry */.rF)(request, inputs, ports);
    const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
    return { request, from, skipped, registry, targets: (0,targets/* imageTargets */.e_)(request, places, inputs) };
}
/** Plans the first commit of a delivery, which is loaded with one. */
async function inSteps(asked, inputs, read, ports) {
    const { strategyOf } = await __webpack_require__.e(/* import() */ 5419).then(__webpack_require__.bind(__webpack_require__, 95419));
    const { deliveryDraft } = await Promise.all(/* import() */[__webpack_require__.e(5419), __webpack_require__.e(5357)]).then(__webpack_require__.bind(__webpack_require__, 15357));
    const sources = await imagesBefore(asked, read.trees);
    const request = withDigest(asked, sources);
    const strategy = strategyOf(request.flow, request.application, request.environment);
    if (strategy === undefined || request.digest === undefined)
        throw new Error('a delivery has steps and a digest');
    const registry = await (0,registry_check/* askRegistry */.rF)(request, inputs, ports);
    const tree = await read.trees.of(request.environment);
    const place = { tree, branch: read.repository };
    const { targets, previous, says } = await deliveryDraft({ ...request, digest: request.digest }, strategy, place, inputs);
    const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
    return { request, from, skipped: [], registry, targets, previous, step: says };
}
function previousOf(bumps) {
    for (const { target, textBefore } of bumps) {
        const image = textBefore === undefined ? undefined : target.image?.(textBefore);
        if (image !== undefined)
            return image;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/planned.js










/** Plans what each request changes in the files of its branch. */
async function planBumps({ asked, flow, destination, snapshot }, inputs, ports, { entryFollows = false }) {
    const { repository, trees } = destination;
    const parts = await planParts(asked, inputs, { snapshot, trees, repository }, ports);
    for (const part of parts)
        if (!inputs['allow-downgrade'])
            await refuseDowngrade(part, destination);
    const bumps = parts.flatMap((part) => part.bumps);
    const changeRequest = (0,change_request/* changeRequestOptions */.aI)(parts, bumps, inputs);
    const isAsked = destination.request !== undefined && !inputs.reopen && parts.some(manifest_bump_changes/* isChange */.X);
    if (destination.request !== undefined && isAsked)
        await (0,change_request/* refuseClosed */.Tl)(changeRequest, destination.request, ports);
    const isAnnounced = inputs['dry-run'] && !entryFollows && destination.commit !== 'none';
    const byFile = destination.commit === 'none' ? undefined : await imageByFile(parts, flow, destination);
    if (byFile !== undefined && !isAnnounced)
        throw byFile;
    const refusal = isAnnounced ? [...refusalsOf(byFile), ...(await (0,entry_check/* missingEntry */.D)(parts.filter(manifest_bump_changes/* isChange */.X), ports))] : [];
    return {
        destination,
        commit: snapshot.commit,
        parts,
        bumps,
        warnings: [...(await warningsOf(parts, snapshot)), ...refusal],
        effect: await effectOf(parts, { name: repository.name, tree: snapshot }),
        message: (0,message/* messageOf */.b)(parts, inputs, ports.platform.run.url),
        changeRequest,
        ...(inputs.wait !== undefined && { waitMs: (0,duration/* millisecondsOf */.W)(inputs.wait) }),
    };
}
function refusalsOf(error) {
    return error === undefined ? [] : [`this will be refused: ${error.message}`];
}


/***/ }),

/***/ 30912:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ imageTarget),
/* harmony export */   j: () => (/* binding */ valueTarget)
/* harmony export */ });
/* harmony import */ var _manifests_effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37866);
/* harmony import */ var _manifests_other_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99085);
/* harmony import */ var _manifests_forms_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18970);



const otherImageFix = 'correct the path, or set allow-other-image';
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
        isUnsettled: place.isUnsettled,
        creates: check?.create === true ? place.creation !== undefined : (place.creation ?? false),
        state: (text) => stateOf(read(text)),
        write: remembered((text) => {
            if (check?.allowOther === false && text !== '')
                (0,_manifests_other_image_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOtherImage */ .w)(place, owner(text), check.image, otherImageFix);
            return place.write(text, wanted);
        }),
        image: read,
        effect: (text) => place.effect?.(text) ?? _manifests_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .chartDecides */ .Ks,
        limits: (text) => [
            ...(isTagAlone(place, text, wanted, read(text)) ? [tagAlone(place, owner(text))] : []),
            ...staysBeside(place, read(text), owner(text), wanted),
        ],
    };
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
    const place = (0,_manifests_forms_value_js__WEBPACK_IMPORTED_MODULE_2__.valueAt)(file, path, anchors);
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


/***/ }),

/***/ 41685:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EG: () => (/* binding */ checkOf),
  aJ: () => (/* binding */ fileTarget),
  e_: () => (/* binding */ imageTargets),
  Wu: () => (/* binding */ placesFor),
  Lm: () => (/* binding */ wantedOf)
});

// UNUSED EXPORTS: namesOf

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/place-names.js
var place_names = __webpack_require__(25809);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
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
        const { places, passed } = (0,discover/* discoverPlaces */.Sr)(file, (0,base_text/* textOf */.b6)(bytes, file), options);
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/target.js
var target = __webpack_require__(30912);
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
    const check = checkOf(request, inputs);
    return places.map((place) => (0,target/* imageTarget */.b)(place, wanted, check));
}
/** Returns how the image that is there is known to be the application's. */
function checkOf(request, inputs) {
    const image = namesOf(request, request.environment);
    return { image, allowOther: inputs['allow-other-image'], create: inputs.create };
}
/** Throws UsageError for a path that is none. */
function fileTarget({ file, path, write }, anchors) {
    const inner = (0,paths/* inside */.nx)(file);
    if ('value' in write)
        return (0,target/* valueTarget */.j)(inner, path, write.value, anchors);
    const { tag, digest } = write;
    return (0,target/* imageTarget */.b)((0,path_place/* fileAndPath */.p)(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}
function wantedOf({ environment, application, version, digest }) {
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    return { repository, tag: (0,tag_name/* tagOfVersion */.m)(version), ...(digest === undefined ? {} : { digest }) };
}
function namesOf({ flow, application }, environment) {
    return (0,place_names/* placeNames */.Y)(flow, environment, application);
}


/***/ }),

/***/ 66686:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ unsettledSentence)
/* harmony export */ });
/**
 * Says that a values file of KubeRocketCI's layout may have no effect, and the line that tells. A stock KubeRocketCI
 * keeps its ApplicationSet in the cluster alone, so that a repository without one tells nothing.
 */
function unsettledSentence(files, environment) {
    return (`nothing tells whether KubeRocketCI hands Helm the image in ${environment}, which would win over ${files}; ` +
        'write "manifests: { layout: krci, applicationset: none }" into the flow file if it does not, or "cluster" or the file of its ApplicationSet in the place of "none"');
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
