export const id = 9653;
export const ids = [9653,7140];
export const modules = {

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

/***/ 49658:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advance: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./lib/src/steps/advance/declaration.js
var declaration = __webpack_require__(1055);
// EXTERNAL MODULE: ./lib/src/delivery/delivery.js + 5 modules
var delivery = __webpack_require__(95419);
// EXTERNAL MODULE: ./lib/src/steps/confirm.js
var steps_confirm = __webpack_require__(10038);
;// CONCATENATED MODULE: ./lib/src/steps/advance/arrival.js


/** One look cannot tell a failure: health is that of the comparison before. */
const waitMs = 10_000;
/**
 * Asks whether the environment runs the step; undefined where nobody knows which commit it came with. An answer
 * that nobody gives is no arrival. Throws as `confirm` does.
 */
async function arrivalOf(plan, ports) {
    const { underWay, watched, present, isConfirmed } = plan;
    const commit = present.since?.commit;
    const images = watched === undefined ? underWay && (0,delivery/* runningImages */.ax)(underWay) : [watched];
    if (images === undefined || commit === undefined)
        return undefined;
    if (!isConfirmed)
        return { state: 'confirmed', because: 'it is not asked for' };
    const { flow, environment, application } = plan.subject;
    const branch = plan.destination.repository;
    const asked = { flow, environment, applications: [application], commit, branch, waitMs };
    const [answer] = await (0,steps_confirm/* confirm */.l)({ ...asked, images: () => images }, ports);
    if (answer === undefined)
        throw new Error('one application has one answer');
    const because = `${answer.by} says of ${answer.subject || application.name}: ${answer.because}`;
    const states = {
        done: 'confirmed',
        failed: 'failed',
        waiting: 'waiting',
        overtaken: 'waiting',
        unproven: 'waiting',
    };
    return { state: states[answer.state], because };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/delivery/cells.js + 1 modules
var delivery_cells = __webpack_require__(86965);
// EXTERNAL MODULE: ./lib/src/git/change-branch.js + 1 modules
var change_branch = __webpack_require__(91940);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/advance/report.js

/** `cart in prod`. */
function subjectOf({ subject: { application, environment } }) {
    return `${application.name} in ${environment.name}`;
}
/** Report of a plan, for people. */
function describe(plan) {
    return [(0,report/* heading */.R_)('advance: plan'), (0,report/* paragraph */.FY)(`${nextOf(plan)}.`), ...stateBlocks(plan)];
}
function nextOf(plan) {
    const { abort, underWay } = plan;
    if (abort !== undefined)
        return `This will take ${subjectOf(plan)} back: ${abort.says}`;
    if (plan.watched !== undefined)
        return `The controller of the Rollout makes the steps of ${subjectOf(plan)}, and is asked where ${plan.watched.tag} stands`;
    if (underWay === undefined)
        return `No delivery of ${subjectOf(plan)} is under way`;
    const asked = underWay.isWatched ? ', once its metrics and windows have been asked' : '';
    return `The next commit for ${subjectOf(plan)}: ${underWay.next.says}${asked}`;
}
/** Shows what runs how much. */
function stateBlocks({ underWay, present, nextAt }) {
    const warnings = Object.values(present.strategy.cells).flatMap(({ warning }) => warning ?? []);
    if (underWay === undefined)
        return [];
    const { incoming, outgoing, share, at } = underWay;
    const rows = [
        [`${share} %`, incoming.tag, incoming.digest],
        [`${100 - share} %`, outgoing.tag, outgoing.digest],
    ];
    const since = present.since === undefined ? '' : `, since ${present.since.time} (commit ${present.since.commit.slice(0, 12)})`;
    const until = nextAt === undefined ? '' : `; the next step is due from ${nextAt.toISOString()}`;
    return [
        (0,report/* table */.tp)(['traffic', 'version', 'digest'], rows),
        (0,report/* paragraph */.FY)(`It stands at ${at}${since}${until}.`),
        ...warnings.map((warning) => (0,report/* paragraph */.FY)(`Warning: ${warning}.`)),
    ];
}
/** Body of the change request of one move. */
function requestBlocks(plan, move) {
    const { strategy, state } = plan.present;
    const rows = Object.entries(strategy.cells).flatMap(([key, { name }]) => {
        const [before = '', after = ''] = [state[key], move.wanted[key]];
        return before === after ? [] : [[name, before, after]];
    });
    return [
        (0,report/* paragraph */.FY)(`${subjectOf(plan)}: ${move.says}.`),
        (0,report/* table */.tp)(['place', 'before', 'after'], rows),
        ...stateBlocks(plan),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/land.js






/**
 * Lands one move of the delivery. Where another run has made it, nothing is left to do; values that have become others
 * are not overwritten.
 *
 * @throws RefusedError `overtaken`, RemoteError
 */
async function land(plan, move, ports) {
    const { destination, present } = plan;
    const { repository, request } = destination;
    const edit = editOf(plan, move);
    const message = messageOf(plan, move, ports.platform.run.url);
    const after = present.strategy.standing(move.wanted, present.state);
    const common = { says: move.says, after };
    if (request === undefined) {
        const { changed, commit } = await repository.land(edit, message);
        return { changed, commit, ...common };
    }
    const head = headOf(plan);
    const landing = await repository.landOn(head, edit, message);
    const opened = await ports.platform.requestChange({
        ...request,
        head,
        title: message.subject,
        body: (0,markdown/* renderMarkdown */.G)(requestBlocks(plan, move)),
        change: changeOf(plan, move),
        ...(ports.platform.run.url !== undefined && { run: ports.platform.run.url }),
        labels: [],
    });
    return {
        changed: landing.changed || opened.outcome !== 'unchanged',
        commit: landing.commit,
        request: opened,
        ...common,
    };
}
function editOf({ present: { strategy, state }, subject }, move) {
    const { cells, telling } = strategy;
    const changes = (0,delivery_cells/* changedBy */.IW)(move, state);
    return async (snapshot) => {
        const now = await (0,delivery_cells/* readState */.un)(cells, snapshot);
        if ((0,delivery_cells/* isSame */.Ft)(now, move.wanted, telling))
            return [];
        if ((0,delivery_cells/* isSame */.Ft)(now, state, telling))
            return (0,delivery_cells/* changesTo */.zE)(cells, snapshot, changes);
        throw new errors/* RefusedError */.fk({
            code: 'overtaken',
            where: subjectOf({ subject }),
            expected: 'the values of the step that this run has seen',
            found: 'others, which another writer has set',
            fix: 'run again: the next run sees where the delivery stands now',
        });
    };
}
function messageOf({ subject, underWay }, { says }, run) {
    const { application, environment } = subject;
    const { tag = '', digest = '' } = underWay?.incoming ?? {};
    const version = tag === '' ? '' : ` ${tag}`;
    const trailers = [
        ['Application', application.name],
        ['Environment', environment.name],
        ['Version', tag],
        ['Digest', digest],
        ['Delivery', says],
        ['Run', run ?? ''],
    ];
    return {
        subject: `Deliver ${application.name}${version} to ${environment.name}: ${says}`,
        trailers: trailers.filter(([, value]) => value !== ''),
    };
}
/** One branch, and so one open request, for the delivery of an application into an environment. */
function headOf({ subject: { flow, environment, application } }) {
    return `${change_branch/* changePrefix */.$}${flow.name}/${environment.name}/${application.name}-delivery`;
}
/** Names the change of a request: what the move writes, and where. */
function changeOf({ present: { strategy, state } }, move) {
    const values = Object.entries((0,delivery_cells/* changedBy */.IW)(move, state)).map(([key, value]) => JSON.stringify([strategy.cells[key]?.file, strategy.cells[key]?.name, value]));
    return (0,external_node_crypto_.createHash)('sha256').update(values.toSorted().join('\n')).digest('hex');
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/outcome.js



function idleOutcome(plan) {
    return outcomeOf(plan, { state: 'idle', headline: `nothing to do: no delivery of ${subjectOf(plan)} is under way` });
}
/** Where the steps of a controller stand, by its own words. */
function watchedOutcome(plan, { tag }, arrived) {
    if (arrived?.state === 'failed')
        return failedOutcome(plan, arrived.because);
    const isThere = arrived?.state === 'confirmed';
    const because = arrived?.because ?? 'nothing tells which commit brought it: the history of the branch does not reach back to it';
    const headline = `${subjectOf(plan)}: ${isThere ? `nothing to do, ${tag} has all traffic` : `the Rollout is on its way to ${tag}`}: ${because}`;
    return outcomeOf(plan, { state: isThere ? 'idle' : 'waiting', headline });
}
/** A run that only has to wait ends well; one that was given no answer does not. */
function waitingOutcome(plan, watched, waits) {
    const [first] = watched.unanswered;
    const headline = `${subjectOf(plan)} stays at ${plan.underWay?.at ?? ''}: ${waits[0] ?? ''}`;
    const failure = first === undefined
        ? {}
        : { failure: new errors/* EvidenceError */.oe({ code: 'gate-without-proof', where: subjectOf(plan), found: first }) };
    return outcomeOf(plan, { state: 'waiting', headline, notes: [...waits, ...watched.passed], ...failure });
}
/** A step that has failed is no longer waited for; metrics alone take a delivery back. */
function failedOutcome(plan, because) {
    const failure = new errors/* RefusedError */.fk({
        code: 'delivery-not-confirmed',
        where: subjectOf(plan),
        expected: `an environment that runs ${stepOf(plan)}`,
        found: because,
        fix: plan.watched === undefined
            ? 'mend it, or take the delivery back with `--abort true`'
            : 'mend it, or go back with `krci-deploy promote --rollback true`',
    });
    const headline = `${subjectOf(plan)} stays at ${stepOf(plan)}: ${because}`;
    return outcomeOf(plan, { state: 'waiting', headline, notes: [because], failure });
}
function stepOf({ underWay, watched }) {
    return underWay?.at ?? watched?.tag ?? '';
}
function advancedOutcome(plan, landed, { passed }) {
    const headline = `${subjectOf(plan)}: ${landed.says}${placeOf(landed)}`;
    return outcomeOf(plan, { state: 'advanced', headline, landed, notes: passed });
}
function abortedOutcome(plan, landed) {
    return outcomeOf(plan, {
        state: 'aborted',
        headline: `${subjectOf(plan)}: ${landed.says}${placeOf(landed)}`,
        landed,
    });
}
function rolledBackOutcome(plan, landed, failed) {
    const [first = ''] = failed;
    const done = landed === undefined ? 'nothing runs the image before, so it stays' : `${landed.says}${placeOf(landed)}`;
    const failure = new errors/* RefusedError */.fk({
        code: 'delivery-rolled-back',
        where: subjectOf(plan),
        expected: 'metrics within their bounds',
        found: first,
        fix: landed === undefined
            ? 'go back with `krci-deploy promote --rollback true`'
            : 'find the cause before the next try',
    });
    const headline = `${subjectOf(plan)}: ${done}, because ${first}`;
    return outcomeOf(plan, {
        state: landed === undefined ? 'waiting' : 'rolled-back',
        headline,
        landed,
        notes: failed,
        failure,
    });
}
function placeOf({ changed, commit = '', request }) {
    if (request !== undefined)
        return ` (change request ${request.url} ${request.outcome})`;
    return changed ? ` (commit ${commit.slice(0, 12)})` : ' (another run was faster)';
}
function outcomeOf(plan, { state, headline, landed, notes = [], failure }) {
    const { present, underWay, nextAt } = plan;
    const isHere = landed === undefined || landed.request !== undefined;
    const after = isHere ? underWay : landed.after?.kind === 'under-way' ? landed.after : undefined;
    const { tag = '', digest = '' } = underWay?.incoming ?? plan.watched ?? {};
    const commit = (isHere ? present.since?.commit : landed.commit) ?? '';
    const outputs = {
        changed: String(landed?.changed ?? false),
        state,
        at: after?.at ?? '',
        share: after === undefined ? '' : String(after.share),
        version: tag,
        digest,
        commit,
        'change-request': landed?.request?.url ?? '',
        'next-at': isHere ? (nextAt?.toISOString() ?? '') : '',
    };
    return {
        changed: landed?.changed ?? false,
        headline,
        outputs,
        data: { state, at: outputs.at, share: after?.share ?? null, version: tag, digest, commit, notes },
        report: [
            (0,report/* heading */.R_)('advance'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            ...stateBlocks(plan),
            ...(notes.length === 0 ? [] : [(0,report/* listing */.RR)(notes)]),
        ],
        ...(failure !== undefined && { failure }),
    };
}

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/records/attach.js
var attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/records/json.js
var json = __webpack_require__(6713);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/records/statement.js
var records_statement = __webpack_require__(24194);
;// CONCATENATED MODULE: ./lib/src/records/delivery-step.js





const kind = {
    artifactType: 'application/vnd.krci-deploy.delivery.v1',
    predicateType: 'https://github.com/kuberocketci/krci-deploy/delivery/v1',
};
/** Stores a step beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachDeliveryStep(repository, subject, step, signer) {
    if (!(0,digest/* isDigest */.Bc)(subject.digest))
        throw new Error('a descriptor has a digest');
    const statement = (0,records_statement/* writeStatementOf */.sR)(kind.predicateType, {
        digest: subject.digest,
        name: repository.name,
        predicate: step,
    });
    return (0,attach/* attachStatement */.VU)(repository, subject, { statement, time: step.time, kind }, signer);
}
/** Reads the steps beside an artifact; throws as `recordsOf` does. */
function deliveryStepsOf(repository, digest, options = {}) {
    return (0,read/* statementsOf */.G)(repository, digest, { artifactType: kind.artifactType, read: readDeliveryStep }, options);
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readDeliveryStep(bytes) {
    const { subjects, predicate } = (0,records_statement/* readStatementOf */.Tm)(kind.predicateType, bytes);
    const strategy = (0,json/* textAt */.$6)(predicate, 'strategy');
    if (strategy !== 'canary' && strategy !== 'blue-green')
        throw (0,json/* unreadable */.O$)('the strategy canary or blue-green');
    const time = (0,json/* textAt */.$6)(predicate, 'time');
    if (Number.isNaN(Date.parse(time)))
        throw (0,json/* unreadable */.O$)('a time', `"${time.slice(0, 40)}"`);
    const [actor, run] = [(0,json/* optionalTextAt */.Tq)(predicate, 'actor'), (0,json/* optionalTextAt */.Tq)(predicate, 'run')];
    const tool = (0,json/* objectAt */.lJ)(predicate, 'tool');
    return {
        subjects,
        step: {
            flow: (0,json/* textAt */.$6)(predicate, 'flow'),
            application: (0,json/* textAt */.$6)(predicate, 'application'),
            environment: (0,json/* textAt */.$6)(predicate, 'environment'),
            version: (0,json/* textAt */.$6)(predicate, 'version'),
            strategy,
            at: (0,json/* textAt */.$6)(predicate, 'at'),
            commit: (0,json/* textAt */.$6)(predicate, 'commit'),
            ...(actor !== undefined && { actor }),
            ...(run !== undefined && { run }),
            time,
            tool: { name: (0,json/* textAt */.$6)(tool, 'name'), version: (0,json/* textAt */.$6)(tool, 'version') },
        },
    };
}

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/advance/record.js


/**
 * Writes the record of a step beside its image, unless it is there: a commit is one step, whoever runs again. Does
 * nothing in a flow without records.
 *
 * @throws RemoteError
 */
async function writeStep({ subject, present, ledger }, { at, incoming }, commit, ports) {
    const { name: strategy } = present.strategy;
    if (ledger === undefined || commit === undefined || strategy === 'rollout')
        return;
    const { flow, application, environment } = subject;
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    const known = await deliveryStepsOf(repository, incoming.digest, { warn: (message) => ports.log.warn(message) });
    if (known.some(({ content }) => 'statement' in content && content.statement.step.commit === commit))
        return;
    const manifest = await repository.manifest(incoming.digest);
    if (manifest === undefined) {
        ports.log.warn(`${repository.name} does not hold ${incoming.digest}, so the step ${at} gets no record`);
        return;
    }
    const { run } = ports.platform;
    const step = {
        flow: flow.name,
        application: application.name,
        environment: environment.name,
        version: incoming.tag,
        strategy,
        at,
        commit,
        ...(run.actor !== undefined && { actor: run.actor }),
        ...(run.url !== undefined && { run: run.url }),
        time: ports.clock.now().toISOString(),
        tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
    await attachDeliveryStep(repository, manifest.descriptor, step, ledger.signer(ports.recording, environment.name));
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/execute.js




/**
 * Makes the one commit that the delivery is ready for. The step that is there gets its record first, so that a run that
 * was killed before is finished by the next one.
 */
async function execute(plan, questions, ports) {
    const { underWay, abort, subject, present } = plan;
    if (abort !== undefined)
        return abortedOutcome(plan, await land(plan, abort, ports));
    if (plan.watched !== undefined)
        return watchedOutcome(plan, plan.watched, await arrivalOf(plan, ports));
    if (underWay === undefined)
        return idleOutcome(plan);
    await writeStep(plan, underWay, present.since?.commit, ports);
    const asked = { ...subject, image: underWay.incoming, metrics: plan.metrics };
    const watched = underWay.isWatched
        ? await questions.watch(asked, ports)
        : { failed: [], closed: [], unanswered: [], passed: [] };
    if (watched.failed.length > 0)
        return rollBack(plan, watched.failed, ports);
    const arrived = await arrivalOf(plan, ports);
    if (arrived?.state === 'failed')
        return failedOutcome(plan, arrived.because);
    const waits = [...watched.unanswered, ...unready(plan, arrived, ports), ...watched.closed];
    if (waits.length > 0)
        return waitingOutcome(plan, watched, waits);
    const landed = await land(plan, underWay.next, ports);
    await recordNext(plan, landed, ports);
    return advancedOutcome(plan, landed, watched);
}
/** Takes the delivery back where a side can take the traffic; the run fails in any case. */
async function rollBack(plan, failed, ports) {
    const back = plan.underWay?.back;
    return rolledBackOutcome(plan, back && (await land(plan, back, ports)), failed);
}
/** Returns why the step that is there is not done yet. */
function unready({ underWay, nextAt }, arrived, { clock }) {
    if (underWay === undefined || arrived === undefined || nextAt === undefined)
        return ['nothing tells since when the step is there: the history of the branch does not reach back to it'];
    const early = nextAt > clock.now() ? [`the step lasts ${underWay.lasts}, until ${nextAt.toISOString()}`] : [];
    return arrived.state === 'confirmed' ? early : [arrived.because, ...early];
}
/** Writes the record of the step that a commit of this run made; a change request has made none yet. */
async function recordNext(plan, { commit, request, after }, ports) {
    if (request !== undefined || after?.kind !== 'under-way')
        return;
    await writeStep(plan, after, commit, ports);
}

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var flow_delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
// EXTERNAL MODULE: ./lib/src/sync/open.js
var sync_open = __webpack_require__(28758);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/publish.js
var steps_publish = __webpack_require__(3829);
;// CONCATENATED MODULE: ./lib/src/steps/advance/destination.js


/** Returns the branch of the environment, at its newest commit. Throws UsageError, RemoteError. */
async function destinationOf({ repository, branch, commit }, { flow, environment }, ports) {
    const location = await (0,flow_repository/* gitopsLocation */.Cj)(flow, repository, ports);
    if (commit === 'api')
        ports.platform.checkTarget(location, 'commit');
    if (commit === 'change-request')
        ports.platform.checkTarget(location);
    const publish = commit === 'api' ? { publish: (0,steps_publish/* publishBy */.n)(ports.platform, location) } : {};
    const branches = await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, { repository, branch, ...publish }, ports);
    const opened = branches.of(environment);
    if (commit !== 'change-request')
        return { repository: opened };
    const base = (0,flow_repository/* branchOf */.W0)(flow, environment, branch) ?? (await opened.branch());
    return { repository: opened, request: { repository: location, base } };
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/plan.js












/**
 * Reads where a delivery stands, and proves that its image was let in. Changes nothing.
 *
 * @throws UsageError for an application without a delivery there; RefusedError for values that no step leads to, an
 * image without a record of its entry, an abort that has nothing to take back; RemoteError
 */
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'advance');
    const environment = (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const subject = { flow, environment, application: (0,questions/* applicationOf */.KM)(flow, inputs.application) };
    const strategy = (0,delivery.strategyOf)(flow, subject.application, environment);
    const entry = (0,flow_delivery/* deliveryOf */.A)(subject.application, environment);
    if (strategy === undefined || entry === undefined)
        throw withoutDelivery(subject);
    const destination = await destinationOf(inputs, subject, ports);
    const present = await (0,delivery/* presentDelivery */.AF)(strategy, destination.repository);
    const { standing } = present;
    const underWay = standing.kind === 'under-way' ? standing : undefined;
    const abort = inputs.abort ? moveBack(subject, present) : undefined;
    if (standing.kind === 'off-ladder' && abort === undefined)
        throw (0,delivery/* offLadder */.eR)(standing, subjectOf({ subject }));
    const ledger = flow.records === undefined ? undefined : await (0,records_ledger/* openLedger */.a)(flow, ports);
    // What takes traffic away from an image asks nobody whether it was let in.
    if (underWay !== undefined && abort === undefined && environment.requireRecord) {
        const place = (0,reference/* parseLocation */.zS)(environment.registry, subject.application.image);
        const named = { application: subject.application.name, environment: environment.name };
        await ledger?.proveEntry({ digest: underWay.incoming.digest, ...named }, place, environment.name);
    }
    const { metrics, confirmation } = entry.canary ?? entry['blue-green'] ?? {};
    const isConfirmed = confirmation !== 'off';
    if (isConfirmed)
        (0,sync_open/* requireSync */.V)(environment, ports.platform.kind);
    const watched = entry.rollout && (0,delivery_cells/* imageIn */.Lp)(present.state[strategy.runningCell(present.state)]);
    const due = nextAt(present, underWay, ports);
    return { subject, destination, present, watched, underWay, abort, isConfirmed, metrics, nextAt: due, ledger };
}
/** A commit from the future has been there for no time: clocks differ. */
function nextAt({ since }, underWay, { clock }) {
    if (since === undefined || underWay === undefined)
        return undefined;
    const began = Math.min(Date.parse(since.time), clock.now().getTime());
    return new Date(began + (0,duration/* millisecondsOf */.W)(underWay.lasts));
}
function moveBack(subject, { standing }) {
    const where = subjectOf({ subject });
    if (standing.kind === 'idle') {
        throw new errors/* RefusedError */.fk({
            code: 'delivery-over',
            where,
            expected: 'a delivery under way',
            found: 'none',
            fix: 'go back with `krci-deploy promote --rollback true`',
        });
    }
    if (standing.back !== undefined)
        return standing.back;
    const found = standing.kind === 'under-way' ? `${standing.at}: nothing runs the image before` : standing.because;
    throw new errors/* RefusedError */.fk({
        code: 'delivery-over',
        where,
        expected: 'a side that can take the traffic back',
        found,
        fix: 'put the values right by hand, or go back with `krci-deploy promote --rollback true`',
    });
}
function withoutDelivery({ flow, application, environment }) {
    const named = Object.keys(application.delivery ?? {});
    const others = named.length === 0 ? '' : `; it has one for ${named.join(', ')}`;
    return new errors/* UsageError */.eb({
        code: 'delivery-missing',
        where: flow.file,
        expected: `applications[name=${application.name}].delivery.${environment.name}`,
        found: `none${others}`,
        fix: 'declare its steps, or deploy with manifest-bump alone',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/advance.js




/** Makes the step; `questions` are answered by rooms and steps that this one does not know. */
function createAdvance(questions) {
    return {
        declaration: declaration/* declaration */.H,
        shows: 'plan',
        plan: plan,
        describe: describe,
        execute: (planned, ports) => execute(planned, questions, ports),
    };
}

;// CONCATENATED MODULE: ./lib/src/pipeline/advance.js

/** The next commit of a delivery, after the metrics and windows of the environment's gate. */
const advance = createAdvance({ watch: watchByGate });
async function watchByGate(...[asked, ports]) {
    const { watch } = await Promise.all(/* import() */[__webpack_require__.e(5750), __webpack_require__.e(1719)]).then(__webpack_require__.bind(__webpack_require__, 16427));
    const { image, ...subject } = asked;
    const checks = await watch({ ...subject, digest: image.digest, version: image.tag }, ports);
    const sentences = (wanted) => checks.filter(wanted).map(sentenceOf);
    return {
        failed: sentences(({ kind, status }) => kind === 'metrics' && status === 'fail'),
        closed: sentences(({ kind, status }) => kind === 'windows' && status === 'fail'),
        unanswered: sentences(({ status }) => status === 'error'),
        passed: sentences(({ status }) => status === 'pass' || status === 'warn'),
    };
}
function sentenceOf({ title, found, required }) {
    return `${title}: ${found} (${required})`;
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

/***/ 10038:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ distinct),
/* harmony export */   l: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11015);
/* harmony import */ var _flow_place_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25809);
/* harmony import */ var _flow_places_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11239);
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66149);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93265);
/* harmony import */ var _sync_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4752);
/* harmony import */ var _sync_open_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28758);








/**
 * Asks what an environment declares (`sync`, `confirm`) whether a commit runs, until it does or the time is over.
 * The answers are in the order of the applications; what did not come about is an answer, too. Throws UsageError where
 * the environment declares nothing, RemoteError for a server that refuses.
 */
async function confirm(request, ports) {
    const { environment, applications, waitMs } = request;
    (0,_sync_open_js__WEBPACK_IMPORTED_MODULE_7__/* .requireSync */ .V)(environment, ports.platform.kind);
    const [controller, { follow }] = await Promise.all([controllerOf(request, ports), __webpack_require__.e(/* import() */ 2835).then(__webpack_require__.bind(__webpack_require__, 2835))]);
    const history = historyOf(request.branch, ports);
    const wanted = await Promise.all(applications.map((application) => wantedOf(request, application, history, ports)));
    return follow(controller, wanted, { waitMs, clock: ports.clock, log: ports.log });
}
async function controllerOf({ environment, branch }, ports) {
    if (environment.confirm !== undefined)
        return readerOf(environment.confirm, branch.location, ports);
    if (environment.sync === undefined)
        throw new Error('an environment that is waited for declares what knows it');
    const { openController } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 28758));
    return openController(environment.sync, ports);
}
/** Nothing but the platform is asked for an environment that speaks for itself. */
async function readerOf(entry, repository, { platform, clock }) {
    const { statusReader } = await __webpack_require__.e(/* import() */ 5826).then(__webpack_require__.bind(__webpack_require__, 45826));
    const { kind = 'status', about = 'images', says } = entry;
    return statusReader({
        name: { github: 'GitHub', gitlab: 'GitLab', local: 'the Git platform' }[platform.kind],
        context: (wanted) => (0,_sync_names_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .K)(entry.context, wanted),
        creator: entry.creator,
        about,
        says,
        clock,
        // GitHub lists every status of a commit; the others are asked for by their context.
        isByContext: !(platform.kind === 'github' && kind === 'status'),
        read: (commit, context) => platform.statuses({ repository, commit, context, kind }),
    });
}
async function wantedOf(request, application, history, ports) {
    const { flow, environment, commit, branch } = request;
    const names = (0,_flow_place_names_js__WEBPACK_IMPORTED_MODULE_2__/* .placeNames */ .Y)(flow, environment, application);
    const repository = branch.location;
    const imagesAt = (at) => imagesOf(request, application, { repository, commit: at }, ports);
    return {
        flow: flow.name,
        application: application.name,
        environment: environment.name,
        commit,
        repository,
        branch: (await branch.branch()) ?? '',
        images: request.images?.(application) ?? (await imagesAt(commit)) ?? [],
        isOwn: (image) => (0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnImage */ .o9)(names, image),
        standing: async (revision) => standingOf(commit, revision, history, imagesAt),
        later: () => history.after(commit),
    };
}
async function standingOf(commit, revision, history, imagesAt) {
    if (revision === commit)
        return { order: 'same' };
    if (!/^[0-9a-f]{40,64}$/.test(revision))
        return { order: 'unrelated' };
    const [ours, other] = await history.positions(commit, revision);
    if (ours === undefined || other === undefined)
        return { order: 'unrelated' };
    return other < ours ? { order: 'earlier' } : { order: 'later', images: await imagesAt(revision) };
}
/** Reads the images that the places name at a commit; undefined where they cannot be read. */
async function imagesOf({ flow, environment }, application, { repository, commit }, ports) {
    const { searchedTree } = await __webpack_require__.e(/* import() */ 2348).then(__webpack_require__.bind(__webpack_require__, 72348));
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefused */ .k5)(async () => {
        const tree = searchedTree(await ports.gitops.at(repository, commit));
        if ((0,_flow_delivery_js__WEBPACK_IMPORTED_MODULE_1__/* .deliveryOf */ .A)(application, environment) !== undefined) {
            const { imagesAt } = await Promise.all(/* import() */[__webpack_require__.e(5419), __webpack_require__.e(7140)]).then(__webpack_require__.bind(__webpack_require__, 95419));
            return imagesAt(flow, application, environment, tree);
        }
        const images = [];
        for (const place of await (0,_flow_places_js__WEBPACK_IMPORTED_MODULE_3__.placesToRead)(flow, { environment, application }, tree)) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__/* .findFile */ .q)(tree, place);
            const { digest, tag } = (file && place.read(file.text)) ?? {};
            if (digest !== undefined || tag !== undefined)
                images.push({ ...(digest && { digest }), ...(tag && { tag }) });
        }
        return images.length === 0 ? undefined : distinct(images);
    });
}
/** Lists each image once: two places of one application mostly name the same. */
function distinct(images) {
    return [...new Map(images.map((image) => [image.digest ?? `:${image.tag ?? ''}`, image])).values()];
}
const readAgainMs = 5000;
/** The branch is looked at for newer commits this often. */
const lookAgainMs = 30_000;
/** Reads the branch when it is first asked for, and again where a commit is younger than what was read. */
function historyOf(branch, { clock }) {
    let known;
    let readAt = -Infinity;
    async function readAfter(pauseMs) {
        if (clock.now().getTime() - readAt < pauseMs)
            return;
        readAt = clock.now().getTime();
        known = await branch.history([]);
    }
    return {
        async positions(...commits) {
            if (commits.some((commit) => known?.position(commit) === undefined))
                await readAfter(readAgainMs);
            return commits.map((commit) => known?.position(commit));
        },
        async after(commit) {
            await readAfter(lookAgainMs);
            return known?.after(commit) ?? [];
        },
    };
}


/***/ })

};
