export const id = 4926;
export const ids = [4926,7338];
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

/***/ 86965:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zE: () => (/* binding */ changesTo),
  C7: () => (/* binding */ imageCell),
  Lp: () => (/* binding */ imageIn),
  Ft: () => (/* binding */ isSame),
  EH: () => (/* binding */ numberCell),
  un: () => (/* binding */ readState),
  D$: () => (/* binding */ wordCell)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/edit/edit.js + 4 modules
var edit = __webpack_require__(27861);
// EXTERNAL MODULE: ./lib/src/manifests/edit/set-number.js
var set_number = __webpack_require__(54200);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var yaml_stream = __webpack_require__(96219);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/yamlpath.js
var yamlpath = __webpack_require__(60903);
// EXTERNAL MODULE: ./lib/src/manifests/forms/text-in-text.js
var text_in_text = __webpack_require__(54392);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/number.js








/** Throws UsageError for a path that is none. */
function numberAt(file, text, anchors = 'refuse') {
    const path = (0,yamlpath/* parseYamlPath */.ob)(text);
    const editor = (0,text_in_text/* throughBlocks */.a)(path, anchors, (inner) => numberEditor(inner, anchors));
    return {
        file,
        name: `${(0,yamlpath/* formatYamlPath */.qD)(path)} of ${file}`,
        read: (content) => editor.read((0,yaml_stream.openStream)(content, file)),
        write(content, value) {
            const stream = (0,yaml_stream.openStream)(content, file);
            return (0,edit/* edit */.h)(stream, editor.changes(stream, value));
        },
    };
}
function numberEditor(path, anchors) {
    return {
        read: (stream) => numberOf(stream, path, (0,locate/* locate */.x)(stream, path, 'edit-anchor')),
        changes(stream, value) {
            const at = (0,locate/* locate */.x)(stream, path, anchors);
            return numberOf(stream, path, at) === value ? [] : [changeOf(at, value)];
        },
    };
}
function changeOf(at, value) {
    const isText = (0,dist/* isScalar */.jn)(at.node) && at.node.type !== 'PLAIN';
    return isText ? { kind: 'set', at, value: String(value) } : { kind: 'number', at, value };
}
function numberOf(stream, path, { document, node }) {
    const there = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
    const text = (0,dist/* isScalar */.jn)(there) ? String(there.type === 'PLAIN' ? there.source : there.value) : undefined;
    if (text !== undefined && set_number/* wholeNumber */.r.test(text))
        return Number(text);
    throw new errors/* RefusedError */.fk({
        code: 'not-a-number',
        where: `${(0,yamlpath/* formatYamlPath */.qD)(path)} of ${stream.file}`,
        expected: 'a whole number',
        found: text === undefined ? 'no single value' : `"${text.slice(0, 80)}"`,
        fix: 'correct the path',
    });
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/forms/value.js
var value = __webpack_require__(18970);
// EXTERNAL MODULE: ./lib/src/manifests/identity.js
var identity = __webpack_require__(66149);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/delivery/cells.js









function imageCell({ file, path }, { names, repository }) {
    const place = (0,path_place/* fileAndPath */.p)((0,paths/* placed */.GS)(file, names), (0,paths/* expand */.fT)(path, names), 'refuse', names);
    return {
        file: place.file,
        name: place.name,
        place,
        read(text) {
            const image = place.read(text);
            refuseOtherImage(place, image?.repository ?? place.owner?.(text), names);
            return textOfImage(image);
        },
        write(text, value) {
            const image = imageIn(value);
            return image === undefined ? text : place.write(text, { repository, ...image });
        },
    };
}
function numberCell({ file, path }, { names }) {
    const place = numberAt((0,paths/* placed */.GS)(file, names), (0,paths/* expand */.fT)(path, names));
    return {
        file: place.file,
        name: place.name,
        read: (text) => String(place.read(text)),
        write: (text, value) => place.write(text, Number(value)),
    };
}
function wordCell({ file, path }, { names }) {
    const place = (0,value.valueAt)((0,paths/* placed */.GS)(file, names), (0,paths/* expand */.fT)(path, names));
    return {
        file: place.file,
        name: place.name,
        read: (text) => place.read(text) ?? '',
        write: (text, value) => place.write(text, value),
    };
}
function textOfImage({ tag = '', digest } = {}) {
    return digest === undefined ? tag : `${tag}@${digest}`;
}
/** Returns the image of a cell's text; undefined where it names no digest. */
function imageIn(text) {
    const at = (text ?? '').indexOf('@');
    const [tag, digest] = [(text ?? '').slice(0, at), (text ?? '').slice(at + 1)];
    return at > 0 && (0,registry_digest/* isDigest */.Bc)(digest) ? { tag, digest } : undefined;
}
/** Throws RefusedError for the image of another application: the path leads elsewhere than it did. */
function refuseOtherImage(place, there, names) {
    if (there === undefined || (0,identity/* isPlaceholder */.wK)(there))
        return;
    if ((0,identity/* isOwnImage */.o9)({ ...names, aliases: [...(names.aliases ?? []), ...(place.aliases ?? [])] }, there))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'other-image',
        where: place.name,
        expected: `${names.image} in a registry of the flow`,
        found: there,
        fix: 'correct the place in the delivery of the flow file',
    });
}
/** Reads every cell of a delivery. Throws RefusedError where a file is missing or holds no such value. */
async function readState(cells, tree) {
    const texts = await textsOf(cells, tree);
    return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.read(textIn(texts, cell))]));
}
/** Returns the files in which the cells have the wanted values; those that have them already are left out. */
async function changesTo(cells, tree, wanted) {
    const before = await textsOf(cells, tree);
    const after = new Map(before);
    for (const [key, cell] of Object.entries(cells)) {
        const value = wanted[key];
        if (value !== undefined)
            after.set(cell.file, cell.write(textIn(after, cell), value));
    }
    return [...after].flatMap(([path, text]) => (text === before.get(path) ? [] : [{ path, content: (0,base_text/* bytesOf */.$$)(text) }]));
}
async function textsOf(cells, tree) {
    const files = [...new Set(Object.values(cells).map(({ file }) => file))];
    const found = await Promise.all(files.map((file) => (0,manifest_file/* findFile */.q)(tree, { file })));
    return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.path, one.text]])));
}
function textIn(texts, { file, name }) {
    const text = texts.get(file);
    if (text !== undefined)
        return text;
    throw new errors/* RefusedError */.fk({
        code: 'no-place',
        where: name,
        found: 'there is no such file in the GitOps repository',
        fix: 'write the file, or correct the place in the delivery of the flow file',
    });
}
/** Tells whether the cells that tell have the same values in both. */
function isSame(one, other, telling) {
    return telling.every((key) => one[key] === other[key]);
}


/***/ }),

/***/ 87338:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ presentDelivery),
  strategyOf: () => (/* binding */ strategyOf)
});

// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/place-names.js
var place_names = __webpack_require__(25809);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/delivery/cells.js + 1 modules
var delivery_cells = __webpack_require__(86965);
;// CONCATENATED MODULE: ./lib/src/delivery/model.js
/** Formats an image as cells have it. */
function imageText({ tag, digest }) {
    return `${tag}@${digest}`;
}

;// CONCATENATED MODULE: ./lib/src/delivery/blue-green.js


/** Starts the new image on the side without traffic, switches, keeps the old side for a while, then ends it. */
function blueGreenStrategy(entry, names) {
    return {
        name: 'blue-green',
        cells: cellsOf(entry, names),
        telling: ['blue', 'green', 'switch'],
        standing: (state, former) => standingOf(entry, state, former),
        // A value that is neither leaves the first side as the one that runs; `standing` says that it is off the ladder.
        runningCell: (state) => activeIn(entry, state) ?? 'blue',
        entry(state, image) {
            const side = other(activeIn(entry, state) ?? 'blue');
            const wanted = { ...state, [side]: imageText(image), ...podsOf(entry, side, entry.replicas) };
            return { cell: side, wanted, says: `${side} starts ${image.tag} without traffic` };
        },
    };
}
function cellsOf(entry, names) {
    const { blue, green } = entry;
    return {
        blue: (0,delivery_cells/* imageCell */.C7)(blue.image, names),
        green: (0,delivery_cells/* imageCell */.C7)(green.image, names),
        switch: (0,delivery_cells/* wordCell */.D$)(entry.switch, names),
        ...(blue.replicas !== undefined && { 'blue-replicas': (0,delivery_cells/* numberCell */.EH)(blue.replicas, names) }),
        ...(green.replicas !== undefined && { 'green-replicas': (0,delivery_cells/* numberCell */.EH)(green.replicas, names) }),
    };
}
function standingOf(entry, state, former) {
    const active = activeIn(entry, state);
    if (active === undefined)
        return off(`the switch says "${state.switch}", which is neither side`);
    const passive = other(active);
    const [running, waiting] = [(0,delivery_cells/* imageIn */.Lp)(state[active]), (0,delivery_cells/* imageIn */.Lp)(state[passive])];
    if (running === undefined)
        return off(`${active} names no digest`);
    if (waiting === undefined || waiting.digest === running.digest || former === undefined)
        return { kind: 'idle' };
    const was = activeIn(entry, former);
    if (was === passive)
        return switched(entry, state, { side: active, incoming: running, outgoing: waiting });
    if (former[passive] !== state[passive] && former[active] === state[active])
        return started(entry, state, { side: passive, incoming: waiting, outgoing: running });
    if (former[active] === state[active])
        return { kind: 'idle' };
    return off(`${active} has the traffic, and its image was changed in place`);
}
/** Nobody can tell which side to go back to. */
function off(because) {
    return { kind: 'off-ladder', because, back: undefined };
}
/** The new image runs without traffic. */
function started(entry, state, { side, incoming, outgoing }) {
    const wanted = { ...state, switch: wordOf(entry, side) };
    const back = {
        wanted: { ...state, [side]: imageText(outgoing), ...podsOf(entry, side, 0) },
        says: `${side} ends ${incoming.tag} without having had traffic`,
    };
    return {
        kind: 'under-way',
        at: `${side} without traffic`,
        incoming,
        outgoing,
        share: 0,
        lasts: entry.pause,
        isWatched: true,
        next: { wanted, says: `all traffic to ${side}` },
        back,
    };
}
/** The new image has the traffic, and the old one can take it back. */
function switched(entry, state, { side, incoming, outgoing }) {
    const old = other(side);
    const wanted = { ...state, [old]: imageText(incoming), ...podsOf(entry, old, 0) };
    // The side keeps its pods: those that end while the switch arrives would lose requests.
    const back = {
        wanted: { ...state, switch: wordOf(entry, old), [side]: imageText(outgoing) },
        says: `all traffic back to ${old}`,
    };
    return {
        kind: 'under-way',
        at: `${side} has the traffic, ${old} is kept`,
        incoming,
        outgoing,
        share: 100,
        lasts: entry.keep,
        isWatched: true,
        next: { wanted, says: `${old} ends ${outgoing.tag}` },
        back,
    };
}
function activeIn({ switch: place }, state) {
    if (state.switch === (place.blue ?? 'blue'))
        return 'blue';
    return state.switch === (place.green ?? 'green') ? 'green' : undefined;
}
function wordOf({ switch: place }, side) {
    return place[side] ?? side;
}
function other(side) {
    return side === 'blue' ? 'green' : 'blue';
}
function podsOf(entry, side, count) {
    return entry[side].replicas === undefined || count === undefined ? {} : { [`${side}-replicas`]: String(count) };
}

;// CONCATENATED MODULE: ./lib/src/delivery/canary.js


/**
 * The ladder of a canary: the first share, each further one, all of it; then stable takes the image while the canary
 * keeps the traffic, and the traffic goes back to stable. So no request meets a side that has not started.
 */
function canaryStrategy(entry, names) {
    const steps = entry.steps.at(-1) === 100 ? entry.steps : [...entry.steps, 100];
    const ladder = { entry, steps };
    return {
        name: 'canary',
        cells: canary_cellsOf(entry, names),
        telling: ['canary', 'stable', entry.canary.weight === undefined ? 'canary-replicas' : 'weight'],
        standing: (state) => canary_standingOf(ladder, state),
        runningCell: () => 'stable',
        entry: (state, image) => ({ cell: 'canary', ...rung(ladder, { ...state, canary: imageText(image) }, 0) }),
    };
}
function canary_cellsOf(entry, names) {
    const { stable, canary, 'stable-weight': stableWeight } = entry;
    return {
        canary: (0,delivery_cells/* imageCell */.C7)(canary.image, names),
        stable: (0,delivery_cells/* imageCell */.C7)(stable.image, names),
        ...(canary.weight !== undefined && { weight: (0,delivery_cells/* numberCell */.EH)(canary.weight, names) }),
        ...(stableWeight !== undefined && { 'stable-weight': (0,delivery_cells/* numberCell */.EH)(stableWeight, names) }),
        ...(canary.replicas !== undefined && { 'canary-replicas': (0,delivery_cells/* numberCell */.EH)(canary.replicas, names) }),
        ...(stable.replicas !== undefined && { 'stable-replicas': (0,delivery_cells/* numberCell */.EH)(stable.replicas, names) }),
    };
}
function canary_standingOf(ladder, state) {
    const [stable, canary] = [(0,delivery_cells/* imageIn */.Lp)(state.stable), (0,delivery_cells/* imageIn */.Lp)(state.canary)];
    const back = stable === undefined ? undefined : backTo(ladder, state, stable);
    const off = (because) => ({ kind: 'off-ladder', because, back });
    const uneven = unevenWeights(ladder, state);
    if (uneven !== undefined)
        return off(uneven);
    const share = shareIn(ladder, state);
    if (share === 0)
        return { kind: 'idle' };
    if (stable === undefined || canary === undefined)
        return off('a side names no digest');
    const common = { kind: 'under-way', share, lasts: ladder.entry.pause };
    if (stable.digest === canary.digest) {
        if (share !== 100)
            return off(`both sides run one image, and the canary has ${share} %`);
        const at = 'stable follows, canary 100 %';
        const next = { wanted: { ...state, ...sharing(ladder, 0) }, says: 'canary 100 % → 0 %, all traffic to stable' };
        return { ...common, at, incoming: canary, outgoing: canary, isWatched: false, next, back: undefined };
    }
    const index = ladder.steps.indexOf(share);
    if (index < 0)
        return off(`the canary has ${share} %, and the steps are ${ladder.steps.join(', ')}`);
    const next = share === 100 ? settle(ladder, state) : rung(ladder, state, index + 1);
    return { ...common, at: `canary ${share} %`, incoming: canary, outgoing: stable, isWatched: true, next, back };
}
/** Explains values that are no share of anything; undefined where they are one. */
function unevenWeights({ entry }, state) {
    const { weight, 'stable-weight': stableWeight } = state;
    if (weight !== undefined && Number(weight) > 100)
        return `the weight of the canary is ${weight}`;
    if (weight !== undefined && stableWeight !== undefined && Number(weight) + Number(stableWeight) !== 100) {
        return `the weights are ${weight} and ${stableWeight}, which do not sum to 100`;
    }
    if (weight !== undefined || entry.replicas === undefined)
        return undefined;
    const [canary, stable] = [Number(state['canary-replicas']), Number(state['stable-replicas'])];
    const isSettling = canary === entry.replicas && stable === entry.replicas;
    if (isSettling || canary + stable === entry.replicas)
        return undefined;
    return `there are ${canary} and ${stable} pods, and ${entry.replicas} are to share the traffic`;
}
/** Returns the percent of the traffic that the canary has. */
function shareIn({ entry }, state) {
    if (state.weight !== undefined)
        return Number(state.weight);
    return (Number(state['canary-replicas']) * 100) / (entry.replicas ?? Number.NaN);
}
function rung(ladder, state, index) {
    const share = ladder.steps[index] ?? 100;
    const before = index === 0 ? 0 : (ladder.steps[index - 1] ?? 0);
    return { wanted: { ...state, ...sharing(ladder, share) }, says: `canary ${before} % → ${share} %` };
}
/** Stable takes the image, and its pods where they went to the canary. */
function settle({ entry }, state) {
    const pods = state['stable-replicas'] === undefined ? {} : { 'stable-replicas': String(entry.replicas) };
    return { wanted: { ...state, stable: state.canary ?? '', ...pods }, says: 'stable takes the image of the canary' };
}
function backTo(ladder, state, stable) {
    const wanted = { ...state, canary: imageText(stable), ...sharing(ladder, 0) };
    return { wanted, says: `back to ${stable.tag}, all traffic to stable` };
}
/** Returns the values of a share. Beside a router, stable keeps its pods: it may have to take all traffic back. */
function sharing({ entry }, share) {
    const { canary, stable, replicas = 0, 'stable-weight': stableWeight } = entry;
    const pods = Math.ceil((replicas * share) / 100);
    const stablePods = canary.weight === undefined ? replicas - pods : replicas;
    return {
        ...(canary.weight !== undefined && { weight: String(share) }),
        ...(stableWeight !== undefined && { 'stable-weight': String(100 - share) }),
        ...(canary.replicas !== undefined && { 'canary-replicas': String(pods) }),
        ...(stable.replicas !== undefined && { 'stable-replicas': String(stablePods) }),
    };
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/delivery/former.js


/** Looks the values up along the branch. Throws RemoteError. */
async function formerState({ cells, telling }, state, branch) {
    const files = [...new Set(Object.values(cells).map(({ file }) => file))];
    const { changes } = await branch.history(files);
    let since;
    for (const change of changes) {
        const then = await stateAt(cells, change);
        if (then === undefined)
            return { former: undefined, since };
        // The tree that was read may be older than the history: changes above it are not of this state.
        if (!(0,delivery_cells/* isSame */.Ft)(then, state, telling)) {
            if (since !== undefined)
                return { former: then, since };
            continue;
        }
        since = { commit: change.commit, time: change.time };
    }
    return { former: undefined, since };
}
/** Returns the values at a commit; undefined where they could not be read then. */
async function stateAt(cells, change) {
    try {
        return await (0,delivery_cells/* readState */.un)(cells, change);
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/delivery/delivery.js







/** Returns the steps in which an application enters an environment; undefined where it does at once. */
function strategyOf(flow, application, environment) {
    const entry = (0,delivery/* deliveryOf */.A)(application, environment);
    if (entry === undefined)
        return undefined;
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    const names = { names: (0,place_names/* placeNames */.Y)(flow, environment, application), repository };
    if (entry.canary !== undefined)
        return canaryStrategy(entry.canary, names);
    return entry['blue-green'] && blueGreenStrategy(entry['blue-green'], names);
}
/** Reads where a delivery stands. Throws RefusedError for places that cannot be read, RemoteError. */
async function presentDelivery(strategy, tree, branch) {
    const state = await (0,delivery_cells/* readState */.un)(strategy.cells, tree);
    const { former, since } = await formerState(strategy, state, branch);
    return { strategy, state, standing: strategy.standing(state, former), since };
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
        properties: { canary, 'blue-green': blueGreen },
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

/***/ 84926:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advance: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./lib/src/steps/advance/declaration.js
var declaration = __webpack_require__(1055);
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
    if (underWay === undefined)
        return `No delivery of ${subjectOf(plan)} is under way`;
    const asked = underWay.isWatched ? ', once its metrics and windows have been asked' : '';
    return `The next commit for ${subjectOf(plan)}: ${underWay.next.says}${asked}`;
}
/** Shows what runs how much. */
function stateBlocks({ underWay, present, nextAt }) {
    if (underWay === undefined)
        return [];
    const { incoming, outgoing, share, at } = underWay;
    const rows = [
        [`${share} %`, incoming.tag, incoming.digest],
        [`${100 - share} %`, outgoing.tag, outgoing.digest],
    ];
    const since = present.since === undefined ? '' : `, since ${present.since.time} (commit ${present.since.commit.slice(0, 12)})`;
    const until = nextAt === undefined ? '' : `; the next step is due from ${nextAt.toISOString()}`;
    return [(0,report/* table */.tp)(['traffic', 'version', 'digest'], rows), (0,report/* paragraph */.FY)(`It stands at ${at}${since}${until}.`)];
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
function editOf({ present: { strategy, state }, subject }, { wanted }) {
    const { cells, telling } = strategy;
    return async (snapshot) => {
        const now = await (0,delivery_cells/* readState */.un)(cells, snapshot);
        if ((0,delivery_cells/* isSame */.Ft)(now, wanted, telling))
            return [];
        if ((0,delivery_cells/* isSame */.Ft)(now, state, telling))
            return (0,delivery_cells/* changesTo */.zE)(cells, snapshot, wanted);
        throw new errors/* RefusedError */.fk({
            code: 'overtaken',
            where: `${subject.application.name} in ${subject.environment.name}`,
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
function changeOf({ present: { strategy } }, { wanted }) {
    const values = Object.entries(strategy.cells).map(([key, { file, name }]) => JSON.stringify([file, name, wanted[key]]));
    return (0,external_node_crypto_.createHash)('sha256').update(values.toSorted().join('\n')).digest('hex');
}

;// CONCATENATED MODULE: ./lib/src/steps/advance/outcome.js



function idleOutcome(plan) {
    return outcomeOf(plan, { state: 'idle', headline: `nothing to do: no delivery of ${subjectOf(plan)} is under way` });
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
        expected: `an environment that runs ${plan.underWay?.at ?? ''}`,
        found: because,
        fix: 'mend it, or take the delivery back with `--abort true`',
    });
    const headline = `${subjectOf(plan)} stays at ${plan.underWay?.at ?? ''}: ${because}`;
    return outcomeOf(plan, { state: 'waiting', headline, notes: [because], failure });
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
    const { tag = '', digest = '' } = underWay?.incoming ?? {};
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
    if (ledger === undefined || commit === undefined)
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
        strategy: present.strategy.name,
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
    if (underWay === undefined)
        return idleOutcome(plan);
    await writeStep(plan, underWay, present.since?.commit, ports);
    const asked = { ...subject, image: underWay.incoming, metrics: plan.metrics };
    const watched = underWay.isWatched
        ? await questions.watch(asked, ports)
        : { failed: [], closed: [], unanswered: [], passed: [] };
    if (watched.failed.length > 0)
        return rollBack(plan, watched.failed, ports);
    const arrived = await arrival(plan, questions, ports);
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
/** Asks whether the environment runs the step; undefined where nobody knows which commit it came with. */
async function arrival({ subject, underWay, present }, { confirm }, ports) {
    const commit = present.since?.commit;
    if (underWay === undefined || commit === undefined)
        return undefined;
    return confirm({ ...subject, commit, images: [underWay.incoming, underWay.outgoing] }, ports);
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
// EXTERNAL MODULE: ./lib/src/delivery/delivery.js + 4 modules
var delivery = __webpack_require__(87338);
// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var flow_delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/ledger.js
var records_ledger = __webpack_require__(57182);
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
    const tree = await branches.trees.of(environment);
    if (commit !== 'change-request')
        return { destination: { repository: opened }, tree };
    const base = (0,flow_repository/* branchOf */.W0)(flow, environment, branch) ?? (await opened.branch());
    return { destination: { repository: opened, request: { repository: location, base } }, tree };
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
    const { destination, tree } = await destinationOf(inputs, subject, ports);
    const present = await (0,delivery/* presentDelivery */.A)(strategy, tree, destination.repository);
    const { standing } = present;
    const underWay = standing.kind === 'under-way' ? standing : undefined;
    const abort = inputs.abort ? moveBack(subject, present) : undefined;
    if (standing.kind === 'off-ladder' && abort === undefined)
        throw offLadder(subject, standing.because);
    const ledger = flow.records === undefined ? undefined : await (0,records_ledger/* openLedger */.a)(flow, ports);
    // What takes traffic away from an image asks nobody whether it was let in.
    if (underWay !== undefined && abort === undefined && environment.requireRecord) {
        const place = (0,reference/* parseLocation */.zS)(environment.registry, subject.application.image);
        const named = { application: subject.application.name, environment: environment.name };
        await ledger?.proveEntry({ digest: underWay.incoming.digest, ...named }, place, environment.name);
    }
    const metrics = (entry.canary ?? entry['blue-green'])?.metrics;
    return { subject, destination, present, underWay, abort, metrics, nextAt: nextAt(present, underWay, ports), ledger };
}
/** A commit from the future has been there for no time: clocks differ. */
function nextAt({ since }, underWay, { clock }) {
    if (since === undefined || underWay === undefined)
        return undefined;
    const began = Math.min(Date.parse(since.time), clock.now().getTime());
    return new Date(began + (0,duration/* millisecondsOf */.W)(underWay.lasts));
}
function moveBack({ application, environment }, { standing }) {
    const where = `${application.name} in ${environment.name}`;
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
function offLadder({ application, environment }, because) {
    return new errors/* RefusedError */.fk({
        code: 'delivery-off-ladder',
        where: `${application.name} in ${environment.name}`,
        expected: 'values of a step of its delivery',
        found: because,
        fix: 'put the values back, or take the delivery back with `--abort true`',
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
const advance = createAdvance({
    watch: watchByGate,
    confirm: () => Promise.resolve({ state: 'confirmed', by: '' }),
});
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


/***/ })

};
