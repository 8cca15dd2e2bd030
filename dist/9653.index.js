export const id = 9653;
export const ids = [9653,7140];
export const modules = {

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
    const asked = underWay.isWatched
        ? `, once its ${plan.validation === undefined ? '' : 'tests, '}metrics, soak and windows have been asked`
        : '';
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
        expected: plan.validation === undefined ? 'metrics within their bounds' : 'metrics and tests within their bounds',
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
    const asked = { ...subject, image: underWay.incoming, metrics: plan.metrics, validation: stepValidation(plan) };
    const watched = underWay.isWatched
        ? await questions.watch(asked, ports)
        : { failed: [], closed: [], unanswered: [], passed: [] };
    if (watched.failed.length > 0)
        return rollBack(plan, watched.failed, ports);
    const arrived = await arrivalOf(plan, ports);
    if (arrived?.state === 'failed')
        return failedOutcome(plan, arrived.because);
    const waits = [...watched.unanswered, ...unready(plan, arrived, ports), ...watched.closed, ...untested(plan)];
    if (waits.length > 0)
        return waitingOutcome(plan, watched, waits);
    const landed = await land(plan, underWay.next, ports);
    await recordNext(plan, landed, ports);
    return advancedOutcome(plan, landed, watched);
}
/** Returns what the reports of this run must prove; undefined where there are none, or nothing tells the step's commit. */
function stepValidation({ validation, present: { since } }) {
    if (validation === undefined || validation.reports.length === 0 || since === undefined)
        return undefined;
    return { ...validation, commit: since.commit, since: Date.parse(since.time) };
}
/** A step that has to be tested waits for the job that tests it. */
function untested({ validation, underWay, present }) {
    if (validation === undefined || validation.reports.length > 0 || underWay?.isWatched !== true)
        return [];
    return [
        `its delivery asks for tests of the step (commit ${present.since?.commit ?? 'unknown'}), and the input junit names no report`,
    ];
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
    const { metrics, validate, confirmation } = entry.canary ?? entry['blue-green'] ?? {};
    const validation = inputs.abort ? undefined : validationOf(subject, validate, inputs);
    const isConfirmed = confirmation !== 'off';
    if (isConfirmed)
        (0,sync_open/* requireSync */.V)(environment, ports.platform.kind);
    const watched = entry.rollout && (0,delivery_cells/* imageIn */.Lp)(present.state[strategy.runningCell(present.state)]);
    const due = nextAt(present, underWay, ports);
    return {
        subject,
        destination,
        present,
        watched,
        underWay,
        abort,
        isConfirmed,
        metrics,
        validation,
        nextAt: due,
        ledger,
    };
}
/** Throws UsageError for reports that nobody asks for: they would be taken for a proof. */
function validationOf({ flow, environment, application }, validate, inputs) {
    const reports = inputs.junit;
    if (validate !== undefined)
        return { ...validate, reports, evidenceCommit: inputs['evidence-commit'] };
    if (reports.length === 0)
        return undefined;
    throw new errors/* UsageError */.eb({
        code: 'reports-not-asked',
        where: 'junit',
        expected: `"validate: { tests: … }" in applications[name=${application.name}].delivery.${environment.name} of ${flow.file}`,
        found: 'none',
        fix: 'declare it there, or leave the reports out',
    });
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

/** The next commit of a delivery, after the metrics, soak and windows of the environment's gate and the tests of the step. */
const advance = createAdvance({ watch: watchByGate });
async function watchByGate(...[asked, ports]) {
    const { watch } = await Promise.all(/* import() */[__webpack_require__.e(5750), __webpack_require__.e(1719)]).then(__webpack_require__.bind(__webpack_require__, 16427));
    const { image, ...subject } = asked;
    const checks = await watch({ ...subject, digest: image.digest, version: image.tag }, ports);
    const sentences = (wanted) => checks.filter(wanted).map(sentenceOf);
    return {
        failed: sentences((check) => check.status === 'fail' && takesBack(check)),
        closed: sentences(({ kind, status }) => (kind === 'windows' || kind === 'soak') && status === 'fail'),
        unanswered: sentences(({ kind, id, status }) => status === 'error' || (status === 'fail' && isShort({ kind, id }))),
        passed: sentences(({ status }) => status === 'pass' || status === 'warn'),
    };
}
/** Says of a failed check whether it is about the image itself. */
function takesBack({ kind, id }) {
    return kind === 'metrics' || (kind === 'tests' && !isShort({ kind, id }));
}
/** Too few tests say nothing about the image: they prove neither way. */
function isShort({ kind, id }) {
    return kind === 'tests' && id === 'executed-tests';
}
function sentenceOf({ title, found, required }) {
    return `${title}: ${found} (${required})`;
}


/***/ })

};
