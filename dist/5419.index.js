export const id = 5419;
export const ids = [5419];
export const modules = {

/***/ 86965:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ changedBy),
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
// EXTERNAL MODULE: ./lib/src/manifests/edit/set-number.js
var set_number = __webpack_require__(54200);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/yamlpath.js
var yamlpath = __webpack_require__(60903);
// EXTERNAL MODULE: ./lib/src/manifests/forms/text-in-text.js
var text_in_text = __webpack_require__(54392);
;// CONCATENATED MODULE: ./lib/src/manifests/forms/number.js






/** Throws UsageError for a path that is none. */
function numberAt(file, text, anchors = 'refuse') {
    return (0,text_in_text/* throughPath */.$)(file, (0,yamlpath/* parseYamlPath */.ob)(text), anchors, (inner) => numberEditor(inner, anchors));
}
function numberEditor(path, anchors) {
    return {
        read: (stream) => numberOf(stream, path, (0,locate/* locate */.x)(stream, path, 'edit-anchor')),
        changes(stream, value) {
            const at = (0,locate/* locate */.x)(stream, path, anchors);
            return numberOf(stream, path, at) === value ? [] : [numberChange(at, value)];
        },
    };
}
/** Changes a number as it is written: plain, or a text of digits. */
function numberChange(at, value) {
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
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/manifests/other-image.js
var other_image = __webpack_require__(99085);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/delivery/cells.js









const fix = 'correct the place in the delivery of the flow file';
function imageCell({ file, path }, { names, repository }) {
    const place = (0,path_place/* fileAndPath */.p)((0,paths/* placed */.GS)(file, names), (0,paths/* expand */.fT)(path, names), 'refuse', names);
    return {
        file: place.file,
        name: place.name,
        place,
        read(text) {
            const image = place.read(text);
            (0,other_image/* refuseOtherImage */.w)(place, image?.repository ?? place.owner?.(text), names, fix);
            return textOfImage(image);
        },
        write(text, value) {
            const image = imageIn(value);
            return image === undefined ? text : place.write(text, { repository, ...image });
        },
    };
}
const nginxEnded = 'the project of this annotation, ingress-nginx, has ended; move to Gateway API or another router';
function numberCell({ file, path }, { names }) {
    const place = numberAt((0,paths/* placed */.GS)(file, names), (0,paths/* expand */.fT)(path, names));
    return {
        file: place.file,
        name: place.name,
        ...(path.includes('nginx.ingress.kubernetes.io/') && { warning: `${place.name}: ${nginxEnded}` }),
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
/** Reads every cell of a delivery. Throws RefusedError where a file is missing or holds no such value. */
async function readState(cells, tree) {
    const texts = await textsOf(cells, tree);
    return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.read(textIn(texts, cell))]));
}
/** Returns the values that a move changes; the others may have become others since, and stay what they are. */
function changedBy({ wanted }, before) {
    return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => before[key] !== value));
}
/** Returns the files in which the cells have the values; those that have them already are left out. */
async function changesTo(cells, tree, values) {
    const before = await textsOf(cells, tree);
    const after = new Map(before);
    for (const [key, cell] of Object.entries(cells)) {
        const value = values[key];
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

/***/ 95419:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imagesAt: () => (/* binding */ imagesAt),
  eR: () => (/* binding */ offLadder),
  AF: () => (/* binding */ presentDelivery),
  ax: () => (/* binding */ runningImages),
  strategyOf: () => (/* binding */ strategyOf)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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
        standing: (state, former) => canary_standingOf(ladder, state, former),
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
function canary_standingOf(ladder, state, former) {
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
    const swapped = swappedImage(ladder, state, former);
    if (swapped !== undefined)
        return off(`the image of ${swapped} was changed at ${share} %`);
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
/** Names a side whose image became another one while the canary had traffic: an image enters from 0 % alone. */
function swappedImage(ladder, state, former) {
    if (former === undefined || !(shareIn(ladder, former) > 0))
        return undefined;
    if (former.canary !== state.canary)
        return 'the canary';
    const isSettling = state.stable === state.canary;
    return former.stable !== state.stable && !isSettling ? 'stable' : undefined;
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
    const pods = state.weight === undefined ? { 'stable-replicas': String(entry.replicas) } : {};
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
    const isShared = canary.weight === undefined && stable.replicas !== undefined;
    return {
        ...(canary.weight !== undefined && { weight: String(share) }),
        ...(stableWeight !== undefined && { 'stable-weight': String(100 - share) }),
        ...(canary.replicas !== undefined && { 'canary-replicas': String(pods) }),
        ...(isShared && { 'stable-replicas': String(replicas - pods) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/delivery/rollout.js


/** Writes the digest once: a controller makes the steps, and Git does not say where they stand. */
function rolloutStrategy({ image }, names) {
    return {
        name: 'rollout',
        cells: { image: (0,delivery_cells/* imageCell */.C7)(image, names) },
        telling: ['image'],
        standing: () => ({ kind: 'idle' }),
        runningCell: () => 'image',
        entry: (state, incoming) => ({
            cell: 'image',
            wanted: { ...state, image: imageText(incoming) },
            says: `the Rollout takes ${incoming.tag}`,
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/delivery/former.js


/**
 * Looks the values up along the branch; `tree` is its newest state where that was read before. Throws RefusedError for
 * places that cannot be read, RemoteError.
 */
async function formerState({ cells, telling }, branch, tree) {
    const files = [...new Set(Object.values(cells).map(({ file }) => file))];
    const { changes, newest } = await branch.history(files);
    const state = await (0,delivery_cells/* readState */.un)(cells, tree ?? newest);
    let since;
    for (const change of changes) {
        const then = await stateAt(cells, change);
        if (then === undefined)
            return { state, former: undefined, since };
        // The tree that was read may be older than the history: changes above it are not of this state.
        if (!(0,delivery_cells/* isSame */.Ft)(then, state, telling)) {
            if (since !== undefined)
                return { state, former: then, since };
            continue;
        }
        since = { commit: change.commit, time: change.time };
    }
    return { state, former: undefined, since };
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
    if (entry.rollout !== undefined)
        return rolloutStrategy(entry.rollout, names);
    return entry['blue-green'] && blueGreenStrategy(entry['blue-green'], names);
}
/**
 * Reads where a delivery stands: from `tree`, or where nothing was read yet from the branch with its history, in one
 * fetch. Throws RefusedError for places that cannot be read, RemoteError.
 */
async function presentDelivery(strategy, branch, tree) {
    const { state, former, since } = await formerState(strategy, branch, tree);
    return { strategy, state, standing: strategy.standing(state, former), since };
}
/** The refusal of values that no step leads to. `where`: `cart in prod`. */
function offLadder({ because }, where) {
    return new errors/* RefusedError */.fk({
        code: 'delivery-off-ladder',
        where,
        expected: 'values of a step of its delivery',
        found: because,
        fix: 'put the values back, or take the delivery back with `krci-deploy advance --abort true`',
    });
}
/** Returns the images that the places of a delivery name in a tree; undefined where one names no digest. */
async function imagesAt(flow, application, environment, tree) {
    const strategy = strategyOf(flow, application, environment);
    if (strategy === undefined)
        return undefined;
    const state = await (0,delivery_cells/* readState */.un)(strategy.cells, tree);
    const running = (0,delivery_cells/* imageIn */.Lp)(state[strategy.runningCell(state)]);
    if (running === undefined)
        return undefined;
    const standing = strategy.standing(state, undefined);
    if (standing.kind === 'under-way')
        return runningImages(standing);
    const others = Object.entries(strategy.cells).flatMap(([key, { place }]) => place === undefined ? [] : ((0,delivery_cells/* imageIn */.Lp)(state[key]) ?? []));
    const other = others.filter(({ digest }) => digest !== running.digest);
    return [running, ...other.map(({ tag, digest }) => ({ tag, digest, isOptional: true }))];
}
/** Returns the images of a step: the side that has all traffic may be the only one that runs. */
function runningImages({ incoming, outgoing, share }) {
    if (incoming.digest === outgoing.digest)
        return [incoming];
    return [incoming, share === 100 ? { ...outgoing, isOptional: true } : outgoing];
}


/***/ })

};
