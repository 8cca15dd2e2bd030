export const id = 3238;
export const ids = [3238];
export const modules = {

/***/ 5731:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   L: () => (/* binding */ createComponents)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);

const maxDepth = 50;
function createComponents() {
    const names = new Map();
    function add(component, depth) {
        const reference = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(component['bom-ref']);
        const name = nameOf(component);
        if (reference !== undefined && name !== undefined)
            names.set(reference, name);
        if (depth >= maxDepth)
            return;
        for (const inner of (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(component['components']))
            add((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(inner), depth + 1);
    }
    return {
        add: (component) => add(component, 0),
        resolve(reference) {
            const own = referenceOf(reference);
            return names.get(reference) ?? names.get(own) ?? own;
        },
    };
}
function nameOf({ purl, group, name, version }) {
    const url = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(purl);
    if (url !== undefined && url !== '')
        return url;
    const own = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(name);
    if (own === undefined)
        return undefined;
    const path = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(group) ?? '', own].filter((part) => part !== '').join('/');
    return `${path}@${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(version) ?? ''}`;
}
/** `urn:cdx:serial/version#reference` names what `reference` does (CycloneDX, "BOM-Link"). */
function referenceOf(text) {
    if (!text.startsWith('urn:cdx:') || !text.includes('#'))
        return text;
    try {
        return decodeURIComponent(text.slice(text.indexOf('#') + 1));
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 468:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ originOfCycloneDx),
/* harmony export */   sY: () => (/* binding */ originOfTrivy),
/* harmony export */   ti: () => (/* binding */ originOfGrype)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


/**
 * Reads the subject of a Trivy scan. ImageID, the digest of an image's configuration, is not among the digests: no
 * artifact goes by it.
 */
function originOfTrivy(created, metadata) {
    const { RepoDigests: digests, Commit: commit } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    return originFrom(created, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(digests), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(commit));
}
function originOfGrype(descriptor, source) {
    const { repoDigests, manifestDigest } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(source)['target']);
    return originFrom(descriptor?.['timestamp'], [...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(repoDigests), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(manifestDigest)]);
}
/** Syft writes an image's digest as its version, Trivy as a property; others as a package URL or a hash. */
function originOfCycloneDx(metadata) {
    const { timestamp, component } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    const { purl, 'bom-ref': reference, version, hashes, properties, type } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(component);
    const named = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(properties).flatMap((property) => {
        const { name, value } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(property);
        return name === 'aquasecurity:trivy:RepoDigest' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value) : [];
    });
    const hashed = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(hashes).flatMap((hash) => {
        const { alg, content } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hash);
        return type === 'container' && alg === 'SHA-256' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(content)?.toLowerCase()}`) : [];
    });
    const digests = [...[purl, reference, version].flatMap((value) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value)), ...named, ...hashed];
    return originFrom(timestamp, digests);
}
function originFrom(time, digests, commit) {
    return {
        commits: commit === undefined || commit === '' ? [] : [[commit.toLowerCase()]],
        digests: digests.length === 0 ? [] : [[...new Set(digests)]],
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(time)),
    };
}


/***/ }),

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

/***/ 70260:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ catFile)
/* harmony export */ });
const newline = 0x0a;
const maxOutput = 512 * 1024 * 1024;
/**
 * Reads objects in one process. `names` are ids, `<commit>:<path>` and the like, without line breaks; a name that the
 * repository does not hold is absent from the result and is not fetched.
 */
async function catFile(git, cwd, names) {
    if (names.length === 0)
        return new Map();
    const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], {
        cwd,
        input: `${names.join('\n')}\n`,
        maxOutput,
    });
    return parse(names, Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength));
}
/** One answer per name, in order: `<id> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function parse(names, output) {
    const objects = new Map();
    let at = 0;
    for (const name of names) {
        const end = output.indexOf(newline, at);
        if (end === -1)
            throw new Error('git cat-file answered for fewer objects than it was asked for');
        const header = output.toString('utf8', at, end);
        at = end + 1;
        const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
        if (id === undefined || type === undefined)
            continue;
        const length = Number(size);
        objects.set(name, { id, type, bytes: output.subarray(at, at + length) });
        at += length + 1;
    }
    return objects;
}


/***/ }),

/***/ 10282:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Ao: () => (/* binding */ approvalDemands),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _flow_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64280);

/**
 * Returns the flow's demands, or the default ones.
 * By default, production that people enter requires approval on a platform. A run on a laptop has no platform to ask:
 * there only the flow's demands count, and the check `unasked` closes a production without any.
 */
function approvalDemands(context, platform) {
    const { environment, policy } = context;
    if (environment === undefined)
        return undefined;
    const gate = policy ?? environment.gate;
    if (gate.approval === 'none')
        return undefined;
    const isAsked = policy?.approval !== undefined;
    const onPlatform = platform !== undefined && platform.kind !== 'local';
    if (!isAsked && !(onPlatform && (0,_flow_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .isApprovedByDefault */ .yg)(environment)))
        return undefined;
    return { environment, source: isAsked ? 'flow' : 'default', ...(0,_flow_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalRequirementsOf */ .TO)({ ...environment, gate }) };
}
/** Returns the status for a met or unmet demand; `off` never gets here. */
function statusOf(demand, isMet) {
    if (isMet)
        return 'pass';
    return demand === 'required' ? 'fail' : 'warn';
}
function platformName({ kind }) {
    return kind === 'github' ? 'GitHub' : kind === 'gitlab' ? 'GitLab' : 'the platform';
}


/***/ }),

/***/ 540:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ counting),
/* harmony export */   vi: () => (/* binding */ weigh),
/* harmony export */   zM: () => (/* binding */ demanded)
/* harmony export */ });
/* harmony import */ var _verdict_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61264);
/* harmony import */ var _exceptions_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56592);


/** Describes the required number of approvals. */
function demanded({ minimum, groups }) {
    const each = Object.entries(groups).map(([name, group]) => `${group.minimum ?? 1} of ${name}`);
    return [(0,_verdict_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(minimum, 'approval'), ...each].join(', ');
}
/** Returns the approvals that count, each approver once. */
function counting(approvals) {
    const byPerson = new Map();
    for (const { flaw, namesDigest: _, ...approval } of approvals) {
        if (flaw === undefined)
            byPerson.set((0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .D)(approval.approver), approval);
    }
    return [...byPerson.values()];
}
/** Tells whether approvals suffice in number, overall and of each group; one refusal closes. */
function weigh(approvals, refusals, demands, advice) {
    const good = counting(approvals);
    const flaws = approvals.flatMap(({ approver, flaw }) => (flaw === undefined ? [] : [`${approver}: ${flaw}`]));
    const details = flaws.length > 0 ? { details: flaws } : {};
    if (refusals.length > 0) {
        return {
            status: 'fail',
            found: `rejected by ${refusals.join(', ')}`,
            advice: 'Settle it, and start a new run',
            ...details,
        };
    }
    const names = new Set(good.map(({ approver }) => (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .D)(approver)));
    const missing = Object.entries(demands.groups).flatMap(([name, { members, minimum = 1 }]) => {
        const count = new Set(members.map(_exceptions_login_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOf */ .D).filter((member) => names.has(member))).size;
        return count >= minimum ? [] : [`${count} of ${name}`];
    });
    const found = foundOf(good, flaws);
    if (good.length >= demands.minimum && missing.length === 0)
        return { status: 'pass', found, ...details };
    return { status: 'fail', found: [found, ...missing].join(', '), advice, ...details };
}
function foundOf(good, flaws) {
    const names = good.map(({ approver }) => approver).join(', ');
    const count = good.length === 0 ? 'no approval that counts' : `${(0,_verdict_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(good.length, 'approval')} (${names})`;
    const [first, ...rest] = flaws;
    return first === undefined ? count : `${count}; ${first}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
}


/***/ }),

/***/ 22108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ artifactFacts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66403);
/* harmony import */ var _flow_questions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50342);
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69907);
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55542);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87423);
/* harmony import */ var _records_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45615);
/* harmony import */ var _records_standing_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74219);
/* harmony import */ var _registry_annotations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23902);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(28258);











/**
 * Reads the facts of the artifact.
 * The newest record of the digest's entry into the environment before gives the time (of several that must all come
 * before, the last; of those of which one must, the first): the artifact's own labels cost a builder nothing, and a
 * registry says when something was pushed, not what. It counts while Git names the digest there because of that record: an
 * artifact that was taken out and put back, by a promotion or an edit, was not there when it was approved. @throws
 * UsageError without an artifact, RemoteError
 */
async function artifactFacts(context, ports) {
    const { artifact } = context.subject;
    if (artifact === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'approval-without-artifact',
            expected: 'the artifact that is approved',
            found: 'none',
            fix: 'give the input "artifact"',
        });
    }
    const named = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_9__.parseReference)(artifact, { what: 'artifact' });
    const { all, any } = placesBefore(context);
    const entered = await entryBefore(context, { all, any }, ports);
    const words = await ownWords([named, ...[...all, ...any].map(({ repository }) => repository)], named.digest ?? '', ports);
    if (entered === undefined)
        return words;
    const { record, moved, environment } = entered;
    const fixed = { at: new Date(record.time), by: `the record of its entry into ${environment.name}` };
    const revision = record.commit ?? words.revision;
    return moved === undefined ? { ...words, fixed, revision } : { ...words, fixed: undefined, moved, revision };
}
/**
 * Returns the artifact's sources.
 * The gate runs before a promotion moves it, so that is where it is.
 */
function placesBefore({ flow, environment, subject }) {
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return { all: [], any: [] };
    const { image } = (0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationOf */ .KM)(flow, subject.application);
    const placeOf = (one) => ({ environment: one, repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLocation */ .zS)(one.registry, image) });
    const { all, any } = (0,_flow_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .beforeOf */ .v8)(flow, environment.name);
    return { all: all.map(placeOf), any: any.map(placeOf) };
}
/** Returns the entry that came last among those that must all be there; undefined where one of them has no record. */
async function entryBefore(context, { all, any }, ports) {
    const found = [];
    for (const place of all)
        found.push(await newestEntry(context, place, ports));
    const ways = [];
    for (const place of any)
        ways.push(...[await newestEntry(context, place, ports)].filter(isEntry));
    const open = ways.filter(({ moved }) => moved === undefined);
    if (any.length > 0)
        found.push((open.length > 0 ? open : ways).toSorted(byTime)[0]);
    const entries = found.filter(isEntry);
    if (entries.length < found.length)
        return undefined;
    return entries.find(({ moved }) => moved !== undefined) ?? entries.toSorted(byTime).at(-1);
}
function isEntry(entry) {
    return entry !== undefined;
}
function byTime(left, right) {
    return Date.parse(left.record.time) - Date.parse(right.record.time);
}
async function newestEntry({ flow, subject }, { environment, repository }, ports) {
    const { application, digest = '' } = subject;
    if (flow?.records === undefined || application === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .isDigest */ .Bc)(digest))
        return undefined;
    const entry = { digest, flow: flow.name, application, environment: environment.name, now: ports.clock.now() };
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .trustOf */ .An)(flow, ports.files);
    const proof = (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_4__/* .entryRecord */ .mp)(await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_6__/* .recordsOf */ .M)(ports.registries.open(repository), digest), entry, trust);
    if (proof === undefined)
        return undefined;
    const { placeHistories } = await __webpack_require__.e(/* import() */ 6146).then(__webpack_require__.bind(__webpack_require__, 33765));
    const pair = { application: (0,_flow_questions_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationOf */ .KM)(flow, application), environment };
    const [history] = await placeHistories(flow, [pair], await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .gitopsBranchesOf */ .OA)(flow, {}, ports));
    const standing = history === undefined ? 'unknown' : (0,_records_standing_js__WEBPACK_IMPORTED_MODULE_10__/* .standingOf */ .YP)(proof, digest, history);
    return { environment, record: proof.promotion, moved: movedBy(standing, environment.name) };
}
function movedBy(standing, environment) {
    if (standing === 'past')
        return `${environment} has come to name something else, or this again, since its record`;
    return standing === 'pending' ? `Git does not name it for ${environment}, though a record does` : undefined;
}
/** Reads the artifact's own labels from the first place that has it. */
async function ownWords(places, digest, ports) {
    for (const place of places) {
        const repository = ports.registries.open(place);
        const manifest = await repository.manifest(digest);
        if (manifest !== undefined)
            return wordsOf(repository, manifest);
    }
    const names = places.map((place) => ports.registries.open(place).name).join(' and ');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'artifact-missing',
        expected: `the artifact in ${names}`,
        found: 'nothing under its digest',
        fix: 'push it there first',
    });
}
async function wordsOf(repository, manifest) {
    const labels = await (0,_registry_annotations_js__WEBPACK_IMPORTED_MODULE_7__/* .annotationsOf */ .I)(repository, manifest);
    return {
        fixed: undefined,
        source: labels['org.opencontainers.image.source'],
        revision: labels['org.opencontainers.image.revision'],
    };
}


/***/ }),

/***/ 48065:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isEarly),
/* harmony export */   h: () => (/* binding */ artifactFirst)
/* harmony export */ });
/* harmony import */ var _approval_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10282);

/**
 * Tells whether an approval may be older than the artifact.
 * GitHub gives no time of an approval, only the earliest possible one.
 */
function isEarly(approval, entry, fixed) {
    return fixed !== undefined && (approval.at ?? entry.since).getTime() < fixed.at.getTime();
}
/**
 * Judges whether the approved artifact was fixed when it was approved.
 * A digest that was named before the approval was; so was one that a record shows where it comes from.
 */
function artifactFirst({ fixed, moved }, approvals, entry, demand, isNamed) {
    if (moved !== undefined) {
        const advice = 'Promote it to the environment before again, start a new run, and have that approved';
        return { status: (0,_approval_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(demand, false), found: moved, advice };
    }
    if (fixed === undefined && isNamed)
        return { status: 'pass', found: 'named by its digest before the approval' };
    if (fixed === undefined) {
        return {
            status: demand === 'required' ? 'error' : 'warn',
            found: 'no record shows when the artifact was fixed, and its own dates prove nothing',
            advice: 'Add "records" to the flow, or have the digest named before it is approved; or set approval.artifact-first to warn or off',
        };
    }
    const first = approvals.find((one) => one.state === 'approved' && isEarly(one, entry, fixed));
    const when = `fixed ${fixed.at.toISOString()} by the word of ${fixed.by}`;
    if (first === undefined)
        return { status: 'pass', found: when };
    const since = first.at === undefined ? `some time after ${entry.since.toISOString()}` : first.at.toISOString();
    return {
        status: (0,_approval_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(demand, false),
        found: `${when}, approved by ${first.reviewer} ${since}`,
        advice: 'Start a new run for the artifact as it is, and have that approved',
    };
}


/***/ }),

/***/ 87133:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commitRange)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/**
 * Returns the commits whose authors may not approve.
 * These are the artifact's, and with `deployed-commit` all since. Throws UsageError when no commit is given.
 */
async function commitRange({ inputs, subject, commitInput }, facts) {
    const own = subject.artifact === undefined ? undefined : await facts();
    const commit = subject.commit ?? own?.revision;
    if (commit !== undefined)
        return { commit, repository: own?.source, since: inputs['deployed-commit'] };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'approval-without-commit',
        expected: 'the commit that the artifact was built from',
        found: 'none',
        fix: `give the input "${commitInput}"`,
    });
}


/***/ }),

/***/ 97798:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ independence),
/* harmony export */   a: () => (/* binding */ isAuthor)
/* harmony export */ });
/* harmony import */ var _exceptions_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56592);

function isAuthor(name, authors) {
    return authors?.people.some((one) => (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .D)(one) === (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_0__/* .loginOf */ .D)(name)) === true;
}
/** Judges whether no approver is an author. An unnamed author may be any user. */
function independence(authors, approvers, demand) {
    const both = [...new Set(approvers.filter((one) => isAuthor(one, authors)))];
    const wrote = `written by ${authors.people.join(', ') || 'nobody that the platform knows'}`;
    const required = demand === 'required';
    if (authors.unknown.length > 0) {
        return {
            status: required ? 'error' : 'warn',
            found: `${wrote}; nobody is known who wrote ${authors.unknown.slice(0, 3).map(short).join(', ')}`,
            advice: 'Let the authors and co-authors add the e-mail addresses of their commits to their accounts',
        };
    }
    if (both.length === 0 || approvers.some((one) => !isAuthor(one, authors)))
        return { status: 'pass', found: wrote };
    return {
        status: required ? 'fail' : 'warn',
        found: `${both.join(', ')} approved and ${both.length === 1 ? 'is an author' : 'are authors'}`,
        advice: 'Let somebody else approve',
    };
}
function short(commit) {
    return /^[0-9a-f]{40,}$/.test(commit) ? commit.slice(0, 12) : commit;
}


/***/ }),

/***/ 6424:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ mentionIn),
/* harmony export */   h: () => (/* binding */ bindingOf)
/* harmony export */ });
/**
 * Fewest digits that identify a digest.
 * Fewer beside `sha256:` are recognised, and name nothing.
 */
const fewestDigits = 7;
/**
 * Fewest digits that tie an approval to one artifact.
 * Whoever builds images makes two that share fewer: pairs of 12 digits take seconds to find, of 32 they are out of reach.
 */
const bindingDigits = 32;
/**
 * Finds what a comment names of the artifact: its digest, another one, or another version.
 * The digest may be in capitals, cut short after `sha256:`, or bare where it is whole.
 */
function mentionIn(comment, { digest, application, version }) {
    const text = comment.toLowerCase();
    const hex = hexOf(digest);
    const named = digestsIn(text);
    const isOwn = named.some((digits) => digits.length >= fewestDigits && hex.startsWith(digits));
    if (named.length > 0)
        return isOwn ? 'digest' : 'another-digest';
    const versions = application === undefined || version === undefined ? [] : versionsOf(text, application);
    const own = version?.replace(/^v/, '').toLowerCase();
    return versions.length > 0 && own !== undefined && !versions.includes(own) ? 'another-version' : undefined;
}
/** Lists versions that stand behind the application's name. */
function versionsOf(text, application) {
    const words = text.split(/[^0-9a-z.+_-]+/).map((word) => word.replace(/[.+_-]+$/, ''));
    return words.flatMap((word, index) => {
        const before = words[index - 1] === 'version' ? words[index - 2] : words[index - 1];
        const isVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-+][0-9a-z.+-]+)?$/.test(word);
        return isVersion && before === application.toLowerCase() ? [word.replace(/^v/, '')] : [];
    });
}
/** Finds out whether words that were there before an approval tie it to the digest. */
function bindingOf(words, digest) {
    const hex = hexOf(digest);
    const named = words.flatMap((text) => digestsIn(text.toLowerCase()));
    if (hex === '' || named.length === 0)
        return 'none';
    if (named.some((digits) => !hex.startsWith(digits)))
        return 'other';
    return named.some((digits) => digits.length >= bindingDigits) ? 'own' : 'none';
}
function hexOf(digest) {
    return digest?.slice(digest.indexOf(':') + 1).toLowerCase() ?? '';
}
/** Lists the digits of the digests in a lower-case text: after their algorithm, or bare where they are whole. */
function digestsIn(text) {
    const prefixed = [...text.matchAll(/sha(?:256|512):([0-9a-f]{1,128})/g)].map(([, digits]) => digits ?? '');
    const bare = text.match(/(?<![0-9a-z:])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-z])/g) ?? [];
    return [...prefixed, ...bare];
}


/***/ }),

/***/ 42162:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ undefinedIfUnanswered),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   sV: () => (/* binding */ judgedRow)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64075);


/** Makes a row from its plan and its result. */
function rowOf(kind, row, finding) {
    const { id, title, required, source } = row;
    return { id, kind, title, required, source, ...finding, evidence: [] };
}
/** Judges one row; a failed request leaves only this row without proof. */
async function judgedRow(kind, row, find) {
    try {
        return rowOf(kind, row, await find());
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .b)(kind, row, error);
    }
}
/** Returns undefined where the server does not answer. */
async function undefinedIfUnanswered(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return undefined;
        throw error;
    }
}
/** Caches the first call's result. */
function once(work) {
    let asking;
    return () => (asking ??= work());
}


/***/ }),

/***/ 23238:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan),
  planRollback: () => (/* binding */ planRollback)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/exceptions/approved.js + 4 modules
var approved = __webpack_require__(95750);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var binding = __webpack_require__(52933);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/plan.js
var plan = __webpack_require__(97149);
// EXTERNAL MODULE: ./lib/src/exceptions/file.js
var file = __webpack_require__(56087);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __webpack_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __webpack_require__(468);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/cyclonedx.js





/** CycloneDX 1.4 and later, `vulnerabilities[].analysis.state`. */
const states = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    not_affected: 'not_affected',
    false_positive: 'not_affected',
    exploitable: 'affected',
    in_triage: 'under_investigation',
};
const cycloneDxVex = {
    name: 'CycloneDX with an analysis',
    writers: 'Dependency-Track, cdxgen (1.4 and later)',
    json: createCycloneDxVex,
};
/**
 * Reads a CycloneDX bill of materials whose vulnerabilities have an analysis. The product is the one that the bill is
 * of; what it affects goes by references into it.
 */
function createCycloneDxVex(name) {
    const top = {};
    const components = (0,cyclonedx_components/* createComponents */.L)();
    const vulnerabilities = [];
    return {
        choices: {
            '': 'object',
            bomFormat: 'build',
            metadata: 'build',
            components: 'array',
            'components.*': 'build',
            vulnerabilities: 'array',
            'vulnerabilities.*': 'build',
        },
        get seen() {
            return top['bomFormat'] === 'CycloneDX';
        },
        value(path, value) {
            if (path === 'components.*')
                components.add((0,json/* objectOr */.Xg)(value));
            else if (path === 'vulnerabilities.*')
                vulnerabilities.push((0,json/* objectOr */.Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const metadata = (0,json/* objectOr */.Xg)(top['metadata']);
            const analysed = vulnerabilities.filter((one) => one['analysis'] !== undefined);
            return {
                author: authorOf(metadata),
                statements: analysed.map((one, index) => statementOf(one, index, metadata, components, name)),
            };
        },
    };
}
function authorOf({ authors, supplier, manufacturer }) {
    const [author] = [...(0,json/* listOr */.QD)(authors), supplier, manufacturer].flatMap((one) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['name']) ?? []);
    return (0,unreadable/* shown */.SP)(author ?? '(no author)', 200);
}
function statementOf(one, index, metadata, components, name) {
    const { state, justification, detail, lastUpdated, firstIssued } = (0,json/* objectOr */.Xg)(one['analysis']);
    const place = `vulnerability ${index + 1}`;
    const id = (0,json/* textOr */.ph)(one['id']);
    const status = Object.hasOwn(states, (0,json/* textOr */.ph)(state) ?? '') ? states[(0,json/* textOr */.ph)(state) ?? ''] : 'under_investigation';
    if (id === undefined || status === undefined)
        throw (0,unreadable/* malformed */.Qm)({ name }, { expected: `an id of ${place}`, found: 'none' });
    const also = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    const why = [justification, detail].flatMap((word) => (0,json/* textOr */.ph)(word)?.trim() ?? []).find((word) => word !== '');
    const time = [lastUpdated, firstIssued, one['updated'], metadata['timestamp']].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []);
    return {
        id: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(one['bom-ref']) ?? place, 200),
        vulnerabilities: [id, ...also],
        products: [productOf(metadata, (0,json/* listOr */.QD)(one['affects']), components)],
        status,
        reason: why === undefined ? undefined : (0,unreadable/* shown */.SP)(why, 300),
        time: (0,origin/* timeOf */.nR)(time[0]),
    };
}
function productOf(metadata, affects, components) {
    const { purl, 'bom-ref': own } = (0,json/* objectOr */.Xg)(metadata['component']);
    const references = affects.flatMap((affected) => {
        const reference = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(affected)['ref']);
        return reference === undefined ? [] : [(0,cyclonedx_components/* referenceOf */.B)(reference)];
    });
    const whole = references.some((reference) => reference === own || reference === purl);
    return {
        names: [purl, own].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []),
        digests: (0,scanner_origin/* originOfCycloneDx */.FD)(metadata).digests.flat(),
        components: whole ? undefined : references.map((reference) => components.resolve(reference)),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/vex/openvex.js
var openvex = __webpack_require__(52061);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/vex.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const vexFormats = [openvex/* openVex */.I, cycloneDxVex];
/** Reads statements about vulnerabilities, told apart by the document's content. Throws EvidenceError. */
async function readVex(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a VEX document', formats: vexFormats });
}

// EXTERNAL MODULE: ./lib/src/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(99666);
// EXTERNAL MODULE: ./lib/src/exceptions/login.js
var login = __webpack_require__(56592);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/vex-files.js






/**
 * Reads the VEX documents that inputs name and those that the flow file declares by their hash.
 * Throws UsageError for one that is not there, EvidenceError for one that cannot be read.
 */
async function loadVex(patterns, declared, ports) {
    const given = await (0,plan/* findFiles */.lY)(patterns, ports.files);
    const [problem] = given.problems;
    if (problem !== undefined)
        throw new errors/* UsageError */.eb({ code: 'vex-missing', where: 'vex', found: problem });
    const paths = new Set([...given.files, ...declared.map(({ path }) => path)]);
    const documents = [];
    for (const path of paths)
        documents.push(await loadOne(path, declared, ports));
    return documents;
}
async function loadOne(path, declared, ports) {
    const bytes = await ports.files.read(path);
    if (bytes === undefined)
        throw new errors/* UsageError */.eb({ code: 'vex-missing', where: path, expected: 'a VEX document', found: 'no file' });
    const document = await readVex({ name: path, bytes: once(bytes) });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const pin = declared.find((one) => ports.files.resolve(one.path) === ports.files.resolve(path));
    if (pin?.sha256 === sha256)
        return { path, sha256, ...document, trustedBy: 'the flow file', problem: undefined };
    if (pin !== undefined) {
        const problem = `its sha256 is ${sha256}, and the flow file declares ${pin.sha256}`;
        return { path, sha256, ...document, trustedBy: undefined, problem };
    }
    const guard = await (0,exceptions_guard/* guardOf */.H)(path, ports);
    const others = guard.owners.filter((owner) => owner !== (0,login/* loginOf */.D)(document.author));
    const nobody = 'CODEOWNERS makes nobody but its author an owner of it, and the flow file does not declare it';
    const changed = differsFrom(guard, bytes);
    const trusted = guard.problem === undefined && changed === undefined && others.length > 0;
    return {
        path,
        sha256,
        ...document,
        trustedBy: trusted ? others.slice(0, 10).join(', ') : undefined,
        problem: trusted ? undefined : (guard.problem ?? changed ?? nobody),
    };
}
/** Explains that a file is not what its owners approved; undefined where it is, or nobody can tell. */
function differsFrom({ trusted }, bytes) {
    if (trusted?.bytes === undefined || Buffer.compare(trusted.bytes, bytes) === 0)
        return undefined;
    return `it is not as on ${trusted.name}`;
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/changed-lines.js
const maxOutput = 256 * 1024 * 1024;
/**
 * Returns the lines that the commits after `since` up to `commit` added or changed, of the repository of the working
 * directory; a sentence where it does not have that range. What was deleted is in no file any more.
 */
async function changedLines(since, commit, { git, files }) {
    if (since === undefined)
        return 'no commit before the change: give changed-since';
    const cwd = files.resolve('.');
    const end = commit ?? 'HEAD';
    const options = { cwd, accept: [1, 128], maxOutput };
    const ids = [];
    for (const one of [since, end]) {
        const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${one}^{commit}`], options);
        if (found.exitCode !== 0)
            return `the repository of the working directory has no commit ${one}: fetch its history`;
        ids.push(found.text.trim());
    }
    if (ids[0] === ids[1])
        return `${since} is the gated commit itself`;
    const isBefore = await git.run(['merge-base', '--is-ancestor', since, end], options);
    if (isBefore.exitCode !== 0)
        return `${since} is no commit before ${end}`;
    const quiet = ['-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
    const plain = ['--src-prefix=a/', '--dst-prefix=b/', '--unified=0', '--diff-filter=AM', since, end, '--'];
    const { text, exitCode } = await git.run([...quiet, ...plain], options);
    const tree = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', end], options);
    if (exitCode === 128 || tree.exitCode !== 0)
        return 'Git could not compare the two commits';
    const range = `${since.slice(0, 12)}..${end.slice(0, 12)}`;
    return { range, files: addedLines(text), tracked: tree.text.split('\0').filter((path) => path !== '') };
}
/** Reads the added ranges from a unified diff without context. */
function addedLines(diff) {
    const files = new Map();
    let ranges;
    let added = 0;
    let removed = 0;
    for (const line of diff.split('\n')) {
        // Inside of a hunk a line of the file may look like a header.
        if (added > 0 && line.startsWith('+'))
            added -= 1;
        else if (removed > 0 && line.startsWith('-'))
            removed -= 1;
        else if (line.startsWith('+++ '))
            ranges = rangesOf(line, files);
        else {
            const [, less = '1', from, more = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
            if (from === undefined)
                continue;
            removed = Number(less);
            added = Number(more);
            if (added > 0)
                ranges?.push([Number(from), Number(from) + added - 1]);
        }
    }
    return files;
}
/** `+++ b/path`, in quotes where the path has signs that Git escapes; a path with a blank ends in a tab. */
function rangesOf(line, files) {
    const [, path] = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line) ?? [];
    if (path === undefined)
        return undefined;
    const created = [];
    files.set(path, created);
    return created;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js
var kinds = __webpack_require__(37483);
// EXTERNAL MODULE: ./lib/src/steps/gate/policy/limits.js
var policy_limits = __webpack_require__(83267);
// EXTERNAL MODULE: ./lib/src/flow/central.js
var flow_central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(10479);
// EXTERNAL MODULE: ./lib/src/flow/gate-positions.js
var gate_positions = __webpack_require__(76849);
// EXTERNAL MODULE: ./lib/src/flow/rollback.js
var rollback = __webpack_require__(9227);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/gates/weakening.js
var gates_weakening = __webpack_require__(76585);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/change-request.js






/**
 * Compares a change request's policy with that of its target branch, which counts.
 * The author of a change does not decide which policy the change must meet. The proposed policy may require more.
 * Throws RefusedError where it requires less, and where the two cannot be compared.
 */
async function guardChangeRequest(flow, environment, ports) {
    const { targetBranch, repository } = ports.platform.run;
    if (targetBranch === undefined)
        return;
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    const origin = home && (await (0,flow_home/* originOf */.yv)(home, ports.git));
    if (home === undefined || origin === undefined) {
        throw unproven(flow, targetBranch, {
            found: 'a file outside a Git repository with an origin',
            fix: 'check it out with its repository',
        });
    }
    // The request is about another repository: it does not change this file.
    if (repository !== undefined && !isOf(origin, repository))
        return;
    const snapshot = await ports.gitops.open(origin, targetBranch).snapshot();
    const bytes = await snapshot.read(home.path);
    if (bytes === undefined) {
        throw unproven(flow, targetBranch, { found: `no ${home.path} there`, fix: 'merge it on its own first' });
    }
    const base = await (0,flow_central.underCentralPolicy)(await (0,load/* parseFlow */.W)(bytes, `${flow.file} of ${targetBranch}`), ports);
    const before = [...base.environments, ...(base.platforms ?? [])].find(({ name }) => name === environment.name);
    if (before === undefined) {
        throw unproven(flow, targetBranch, {
            found: `no environment ${environment.name} there`,
            fix: 'merge it on its own first',
        });
    }
    if ((0,policy_hash/* canonical */.$)(base.records ?? null) !== (0,policy_hash/* canonical */.$)(flow.records ?? null)) {
        throw edited(flow, 'records', 'something else', `${targetBranch}, which it goes to, has another`);
    }
    refuseLaxer(flow, environment, before, targetBranch);
}
function refuseLaxer(flow, environment, before, branch) {
    const [first] = (0,gates_weakening/* weakenings */.r)(before.gate, environment.gate);
    const moved = ['tier', 'promotion'].find((key) => environment[key] !== before[key]);
    if (first === undefined && moved === undefined)
        return;
    const what = first === undefined ? moved : first.path.join('.');
    const [own, base] = first === undefined && moved !== undefined ? [environment[moved], before[moved]] : [first?.own, first?.base];
    const there = `${branch}, which it goes to, has ${base ?? 'nothing'}`;
    throw edited(flow, `${what} of ${environment.name}`, own ?? 'nothing', there);
}
function edited({ file }, what, own, there) {
    return new errors/* RefusedError */.fk({
        code: 'policy-edited',
        where: file,
        found: `this change sets ${what} to ${own}, and ${there}`,
        fix: 'merge the change of the policy on its own first',
    });
}
function unproven({ file }, branch, { found, fix }) {
    return new errors/* RefusedError */.fk({
        code: 'policy-unproven',
        where: file,
        expected: `the policy of ${branch}, which this change goes to`,
        found,
        fix,
    });
}
/** Tells whether an address of any form ends with the path of a repository on its platform. */
function isOf(origin, repository) {
    const path = origin
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
    const wanted = repository.toLowerCase();
    return path === wanted || path.endsWith(`/${wanted}`) || path.endsWith(`:${wanted}`);
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/git/cat-file.js
var cat_file = __webpack_require__(70260);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/flow-versions.js



/** Versions that are read of one file; no flow file has as many. */
const maxVersions = 5000;
/** Reason for the versions of a file that is in no Git repository. */
const noRepository = 'no Git repository';
/**
 * Reads every version of a flow file along the first parents of its branch: of the trusted branch, where the flow was
 * read from one, also under its earlier names. In a clone with that whole history it needs no network; else the history
 * is fetched, without changing the clone.
 */
async function flowVersions({ file, source }, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, ports);
    const start = source?.commit ?? 'HEAD';
    if (home !== undefined && (await hasCommit(start, home, ports))) {
        return versionsHere({ ...home, path: source?.path ?? home.path }, start, ports);
    }
    if (source !== undefined)
        return versionsThere(source.repository, source.branch, source.path, ports);
    if (home === undefined)
        return { versions: [], missing: noRepository };
    const origin = await (0,flow_home/* originOf */.yv)(home, ports.git);
    if (origin === undefined)
        return { versions: [], missing: 'a shallow clone without an origin' };
    return versionsThere(origin, undefined, home.path, ports);
}
/** Tells whether a clone has a commit with all before it; HEAD has none before it where there is no commit at all. */
async function hasCommit(commit, { cwd, shallow }, { git }) {
    if (shallow || commit === 'HEAD')
        return !shallow;
    const { exitCode } = await git.run(['cat-file', '-e', `${commit}^{commit}`], { cwd, accept: [1, 128] });
    return exitCode === 0;
}
/** Follows renames, with `--follow` where the content is alike, and by what was removed where it was rewritten too. */
async function versionsHere(home, start, ports) {
    const versions = [];
    let [at, name] = [start, home.path];
    for (let renames = 0; name !== undefined; renames += 1) {
        if (renames > maxRenames)
            return { versions: versions.toReversed(), missing: `more than ${maxRenames} renames` };
        const found = await versionsOfName(home.cwd, name, at, ports);
        versions.push(...found);
        if (found.length >= maxVersions)
            return { versions: versions.toReversed(), missing: `more than ${maxVersions} versions` };
        const first = found.at(-1)?.commit;
        name = first === undefined ? undefined : await formerNameHere(home.cwd, first, ports);
        at = `${first}^`;
    }
    return { versions: versions.toReversed() };
}
/** Versions of a file under one name, or names that Git follows; newest first. */
async function versionsOfName(cwd, path, start, { git }) {
    const format = ['--first-parent', '--diff-merges=first-parent', '--follow', '--raw', '--no-abbrev', '-z'];
    const log = await git.run(['log', ...format, '--format=%x01%H', `--max-count=${maxVersions}`, start, '--', `:(top,literal)${path}`], { cwd, accept: [128] });
    const entries = log.exitCode === 0 ? log.text.split('\u0001').slice(1).map(entryOf) : [];
    const objects = await (0,cat_file/* catFile */.b)(git, cwd, [...new Set(entries.flatMap(({ blob }) => blob ?? []))]);
    return entries.map(({ commit, blob }) => ({ commit, bytes: objects.get(blob ?? '')?.bytes }));
}
/** As `formerName`, in a clone. */
async function formerNameHere(cwd, commit, { git }) {
    const diff = ['--no-renames', '--diff-filter=D', '--diff-merges=first-parent', '--name-only', '-z'];
    const { text } = await git.run(['log', '--max-count=1', '--format=', ...diff, commit], { cwd });
    const removed = text
        .split('\0')
        .filter((path) => isYaml(path))
        .slice(0, maxRemoved);
    for (const path of removed) {
        const { stdout } = await git.run(['cat-file', 'blob', `${commit}^:${path}`], { cwd, accept: [128] });
        if (isFlow(stdout))
            return path;
    }
    return undefined;
}
const maxRemoved = 100;
function isYaml(path) {
    return /\.ya?ml$/.test(path);
}
function isFlow(bytes) {
    return /^['"]?apiVersion['"]?:\s*['"]?krci-deploy\//m.test(new TextDecoder().decode(bytes));
}
/** `<commit> NUL LF? :<modes> <old> <new> <status> NUL <path> NUL`. */
function entryOf(text) {
    const [commit = '', change = ''] = text.split('\0');
    const [, , , id = ''] = change.trim().split(' ');
    return { commit, blob: /^0*$/.test(id) ? undefined : id };
}
async function versionsThere(repository, branch, path, { gitops }) {
    const opened = gitops.open(repository, branch);
    const versions = [];
    try {
        let name = path;
        for (let renames = 0; name !== undefined; renames += 1) {
            if (renames > maxRenames)
                return { versions: versions.toReversed(), missing: `more than ${maxRenames} renames` };
            const history = await opened.history([name]);
            for (const change of history.changes) {
                versions.push({ commit: change.commit, bytes: await change.read(name) });
            }
            if (history.isCut)
                return { versions: versions.toReversed(), missing: 'a history that is longer than what is read' };
            name = await formerName(opened, history);
        }
        return { versions: versions.toReversed() };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { versions: [], missing: `a clone without it, and ${error.message}` };
    }
}
const maxRenames = 20;
/**
 * Returns the flow file that the commit removed which brought a file, its earlier name. Its content does not have to be
 * alike: who lowers a value may rewrite the file with it.
 */
async function formerName(opened, history) {
    const first = history.changes.at(-1);
    if (first === undefined)
        return undefined;
    const removed = (await history.removedBy(first.commit)).filter((path) => isYaml(path)).slice(0, maxRemoved);
    if (removed.length === 0)
        return undefined;
    const former = await opened.history(removed);
    for (const change of former.changes) {
        for (const path of change.paths) {
            if (isFlow(await change.read(path)))
                return path;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/ratchet.js





/**
 * Compares values that may only rise with their strictest value since the ratchet named them.
 * An entry may be taken out of the ratchet, but not by a commit that lowers its value: then it stays held until the
 * value is put back, whatever is committed on top. Throws RefusedError for a lowered value, and where there is no
 * history to hold it to.
 */
async function guardRatchet(flow, environment, ports) {
    const { versions, missing } = await flowVersions(flow, ports);
    if (missing !== undefined) {
        if (flow.ratchet.length > 0)
            throw ratchet_unproven(flow, missing);
        // A file outside of any repository never had another version.
        if (missing !== noRepository) {
            ports.log.warn(`${flow.file}: nobody knows whether an earlier version had a ratchet: ${missing}`);
        }
    }
    const held = await heldValues(versions, flow, environment);
    for (const one of held.values()) {
        const lowered = loweredIn(one, environment.gate);
        if (lowered !== undefined)
            throw refusal(lowered, environment, flow);
    }
}
/** Walks from the oldest version that names a ratchet, and returns what is held at the end. */
async function heldValues(versions, { file }, { name }) {
    const held = new Map();
    // Most flows have none, and parsing takes time.
    const first = versions.findIndex(({ bytes }) => bytes !== undefined && Buffer.from(bytes).includes('ratchet'));
    for (const { commit, bytes } of first === -1 ? [] : versions.slice(first)) {
        const version = bytes === undefined ? undefined : await parsed(bytes, `${file} of ${commit}`);
        if (version === undefined)
            continue;
        const gate = [...version.environments, ...(version.platforms ?? [])].find((one) => one.name === name)?.gate ?? {};
        takeVersion(held, { commit, gate }, version.ratchet);
    }
    return held;
}
/** Releases what a version takes out without lowering it, and remembers the values of what it names. */
function takeVersion(held, past, ratchet) {
    for (const [path, one] of held) {
        if (!ratchet.includes(path) && loweredIn(one, past.gate) === undefined)
            held.delete(path);
    }
    for (const path of ratchet) {
        const one = held.get(path) ?? { path, values: [] };
        held.set(path, one);
        // A version that is as strict as all before it stands for them; a laxer one may still be stricter in a part.
        if (loweredIn(one, past.gate) === undefined)
            one.values.length = 0;
        one.values.push(past);
    }
}
function loweredIn({ path, values }, own) {
    for (const { commit, gate } of values) {
        const weakening = (0,gates_weakening/* weakenings */.r)(gate, own).find((one) => concerns(one, path, gate));
        if (weakening !== undefined)
            return { weakening, commit };
    }
    return undefined;
}
/** Tells whether a weakening is of the held path; a removed section counts when it contained it. */
function concerns({ path }, held, before) {
    const name = path.join('.');
    if (name === held || name.startsWith(`${held}.`))
        return true;
    return held.startsWith(`${name}.`) && (0,json_path/* memberAt */.mz)(before, ...held.split('.')) !== undefined;
}
/** Parses a version; undefined for anything but a flow file. */
async function parsed(bytes, name) {
    try {
        return await (0,load/* parseFlow */.W)(bytes, name);
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
function refusal({ weakening, commit }, { name }, { file }) {
    const { path, base, own } = weakening;
    return new errors/* RefusedError */.fk({
        code: 'ratchet-lowered',
        where: file,
        expected: `${path.join('.')} of ${name} no laxer than ${base ?? 'nothing'} (${commit.slice(0, 12)}), as "ratchet" demands`,
        found: own ?? 'none',
        fix: 'put it back, or first take it out of "ratchet" by a change of its own',
    });
}
function ratchet_unproven({ file }, found) {
    return new errors/* RefusedError */.fk({
        code: 'ratchet-unproven',
        where: file,
        expected: 'the history of the file, which "ratchet" is held to',
        found,
        fix: 'check its repository out with the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/policy.js










/**
 * Reads the flow and the gated environment.
 * Throws UsageError for inputs that do not fit together, RefusedError for a policy that does not count.
 */
async function policyOf(inputs, ports) {
    const { policy, flow: named } = inputs;
    const whatIf = inputs['what-if'];
    if (policy !== undefined && !whatIf) {
        throw new errors/* UsageError */.eb({
            code: 'policy-without-what-if',
            where: 'policy',
            expected: 'what-if beside it',
            found: 'none',
            fix: 'add what-if, or give the policy with the input "flow"',
        });
    }
    const loaded = whatIf ? await proposedFlow(policy ?? named, ports) : await (0,steps_flow/* judgedFlow */.W)(inputs, ports);
    const { flow, positions: central } = loaded === undefined ? { flow: undefined } : await (0,flow_central/* withPolicyPositions */.t)(loaded.flow, ports);
    if (loaded !== undefined && !whatIf && ports.platform.run.targetBranch !== undefined) {
        const proposed = await (0,flow_central.underCentralPolicy)(loaded.local, ports);
        const own = environmentIn(proposed, inputs);
        if (own !== undefined)
            await guardChangeRequest(proposed, own, ports);
    }
    const environment = environmentIn(flow, inputs);
    if (flow !== undefined && environment !== undefined && !whatIf)
        await guardRatchet(flow, environment, ports);
    const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
    const rules = await rulesFor(inputs, flow, central, ports);
    return { flow, environment, where, rules };
}
/**
 * As `policyOf`, with the gate that a rollback into the environment has; undefined where it asks for nothing.
 * Throws UsageError without a flow.
 */
async function rollbackPolicyOf(inputs, ports) {
    const policy = await policyOf(inputs, ports);
    if (policy.environment === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'flow-missing',
            where: 'the input "rollback"',
            expected: 'a flow file, which says what a rollback asks for',
            found: 'none',
        });
    }
    const environment = (0,rollback/* rollbackGateOf */.p)(policy.environment);
    return environment === undefined ? undefined : { ...policy, environment, where: `a rollback in ${policy.where}` };
}
/** A question is about the file as it lies, which its author may want to try. */
async function proposedFlow(file, { files }) {
    const flow = await (0,load/* loadFlow */.j)(file, files);
    return flow === undefined ? undefined : { flow, local: flow };
}
function environmentIn(flow, inputs) {
    if (flow === undefined)
        return undefined;
    if (inputs.environment !== undefined)
        return (0,questions/* judgedPlaceOf */.EE)(flow, inputs.environment);
    const names = flow.environments.map(({ name }) => name).join(', ');
    throw new errors/* UsageError */.eb({
        code: 'missing-environment',
        found: `${flow.file} has thresholds by environment`,
        fix: `name one of ${names}`,
    });
}
/** Merges the rules: the flow file comes first; the central policy may fill its gaps. */
async function rulesFor(inputs, flow, central, { files }) {
    const wanted = inputs.explain || inputs['code-quality-file'] !== undefined;
    const bytes = wanted && flow !== undefined ? await (0,flow_home/* readFlowFile */.j4)(flow, files) : undefined;
    if (bytes === undefined || flow === undefined)
        return undefined;
    const own = (0,gate_positions/* gatePositionsIn */.V)(bytes, flow.file);
    return (environment, path) => {
        const found = [own, central].flatMap((rules) => rules?.(environment, path) ?? []);
        return found.find(({ whole }) => whole) ?? found[0];
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/platform-address.js


/**
 * Refuses a platform that a variable of the job names and the flow does not.
 * An earlier job can set such variables, and the server at that address decides which approvals exist. Where the flow
 * and its repository name no host, nothing can be compared. @throws RefusedError before any token is sent
 */
async function requireOwnPlatform(flow, reach) {
    const { server, run } = reach.platform;
    if (flow === undefined || server === undefined)
        return;
    const pinned = flow.platform?.url;
    if (pinned === undefined)
        await requireHostOfRepository(flow, server, reach);
    else if (!isAt(server, new URL(pinned)))
        throw otherServer(flow, server, pinned);
    const { projects } = flow.platform ?? {};
    const repository = run.repository ?? '';
    if (projects === undefined || projects.some((one) => one.toLowerCase() === repository.toLowerCase()))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'platform-project',
        where: flow.file,
        expected: `a run in ${projects.join(' or ')} (platform.projects)`,
        found: repository === '' ? 'none' : repository,
        fix: 'run it in one of them, or add the project to the flow',
    });
}
/**
 * Compares the server with the repository's host.
 * Git may be served on a port of its own: there the names of the hosts are compared.
 */
async function requireHostOfRepository(flow, server, reach) {
    const named = flow.gitops.repository ?? (await originOfFlow(flow, reach));
    const host = named === undefined ? undefined : hostOf(named);
    if (host === undefined)
        return;
    const { hostname } = new URL(server.url);
    const isOwn = [hostname, `ssh.${hostname}`, `altssh.${hostname}`].includes(host) && isApiOf(server);
    if (!isOwn)
        throw otherServer(flow, server, host);
}
async function originOfFlow(flow, reach) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, reach);
    return home && (0,flow_home/* originOf */.yv)(home, reach.git);
}
/** Returns the lower-case host of a URL or of Git's scp-like form; undefined for a path. */
function hostOf(repository) {
    if (/^(?:https?|(?:git\+)?ssh):\/\//i.test(repository) && URL.canParse(repository))
        return new URL(repository).hostname;
    return /^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)/.exec(repository)?.[1]?.toLowerCase();
}
function isAt(server, pinned) {
    const { origin, pathname } = new URL(server.url);
    return origin === pinned.origin && trimmed(pathname) === trimmed(pinned.pathname) && isApiOf(server);
}
/**
 * Tells whether an address is the platform's API.
 * GitHub.com and GitHub with data residency have their API at `api.HOST`; all others have it at their own host.
 */
function isApiOf({ url, apiUrl }) {
    const [web, api] = [new URL(url), new URL(apiUrl)];
    return api.protocol === web.protocol && (api.host === web.host || api.host === `api.${web.host}`);
}
function trimmed(path) {
    return path.replace(/\/+$/, '');
}
function otherServer({ file }, server, expected) {
    const [web, api] = [new URL(server.url), new URL(server.apiUrl)];
    const found = isApiOf(server) ? web.origin : `${web.origin} with its API at ${api.origin}`;
    return new errors/* RefusedError */.fk({
        code: 'platform-of-another-server',
        where: file,
        expected: `the platform at ${expected}`,
        found: `${found} in the variables of the job`,
        fix: `unset the variable that an earlier job has set; if runs are there, write platform: { url: ${web.origin} } into the flow`,
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/proof.js
var verdict_proof = __webpack_require__(91132);
// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/approval-policy.js
var approval_policy = __webpack_require__(10282);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/commit-range.js
var commit_range = __webpack_require__(87133);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/approvers.js
var approvers = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/artifact-facts.js
var artifact_facts = __webpack_require__(22108);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/artifact-first.js
var artifact_first = __webpack_require__(48065);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/mention.js
var external_mention = __webpack_require__(6424);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-named.js




/**
 * Judges whether an approval names what it is of.
 * Without that an approval is of a run, and whoever chooses what the run finds chooses the artifact. Two things count:
 * the comments of enough approvals, and the words about the job that the platform fixed before it could be approved.
 * An input of the command proves nothing, since it has no time.
 */
async function artifactNamed({ digest, application }, given, demands, announced) {
    const status = (0,approval_policy/* statusOf */.c2)(demands.artifactNamed, false);
    if (digest === undefined) {
        const found = 'no artifact that could be named';
        return { status: 'error', found, advice: 'Give the artifact by digest with the input "artifact"' };
    }
    const byComment = given.filter(({ namesDigest }) => namesDigest === true);
    if ((0,approvers/* weigh */.vi)(byComment, [], demands, '').status === 'pass') {
        const names = (0,approvers/* counting */.Mr)(byComment).map(({ approver }) => approver);
        return { status: 'pass', found: `by the comment of ${names.join(', ')}` };
    }
    const line = [application, digest].filter((part) => part !== undefined).join(' ');
    const advice = `Let a first job resolve the digest (promote with "resolve") and put it into the name of this job, or approve with the comment "${line}"`;
    try {
        const finding = byWords(await announced(), digest);
        return finding.isNamed ? { status: 'pass', found: finding.found } : { status, found: finding.found, advice };
    }
    catch (error) {
        // Where the demand only warns, a question that the platform refuses is no reason to close.
        if (!(error instanceof errors/* StepError */.zg) || status === 'fail')
            throw error;
        const found = error instanceof errors/* RemoteError */.Hi ? `no answer: ${error.message}` : error.message;
        return { status, found, advice };
    }
}
function byWords({ words, earlier }, digest) {
    const [name = ''] = words;
    const binding = (0,external_mention/* bindingOf */.h)(words, digest);
    if (binding === 'other')
        return { isNamed: false, found: `another digest, by the job ${shown(name)}` };
    if (binding === 'none') {
        const found = name === '' ? 'nothing: the platform does not tell which job this is' : `nothing, by ${shown(name)}`;
        return { isNamed: false, found };
    }
    // The platform keeps approvals when a run is repeated, and the repetition may have resolved something else.
    const isOther = earlier.some((names) => {
        const bindings = new Set(names.map((one) => (0,external_mention/* bindingOf */.h)([one], digest)));
        return bindings.has('other') && !bindings.has('own');
    });
    if (isOther)
        return { isNamed: false, found: 'another digest, by the job in an earlier attempt of this run' };
    return { isNamed: true, found: `by the job ${shown(name)}` };
}
/** The name of a job, cut: it may hold whatever an input held. */
function shown(name) {
    return name.length > 120 ? `${name.slice(0, 117)}...` : name;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/independence.js
var independence = __webpack_require__(97798);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/job-identity.js

/** Words the requirement: a signed token where the flow asks for one, else what every platform can say. */
function requiredIdentity(demand) {
    return demand === 'off' ? 'the facts of the run, by the platform' : "the job, by the platform's signed token";
}
/** Judges what the platform says about which job this is; what nothing but a variable says is named. */
function jobIdentity({ proof }, demand) {
    if (proof === undefined)
        return { status: (0,approval_policy/* statusOf */.c2)(demand, demand === 'off'), found: 'nothing', advice };
    const { by, proven, unproven } = proof;
    const compared = `${means[by]}: ${proven.join(', ')}`;
    const found = unproven.length === 0 ? compared : `${compared}; not proven: ${unproven.join(', ')}`;
    if (by === 'token' || demand === 'off')
        return { status: 'pass', found };
    return { status: (0,approval_policy/* statusOf */.c2)(demand, false), found, advice };
}
const means = { token: 'its signed token', job: 'its job token', run: 'the API' };
const advice = 'Let the job get an OIDC token: "permissions: id-token: write" on GitHub, id_tokens: { KRCI_DEPLOY_ID_TOKEN: { aud: krci-deploy } } on GitLab';

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var external_row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval.js












const kind = 'approval';
/** Users who approved this run's entry into the environment, and their independence. */
const approval_approval = {
    kind,
    plan(context, { platform }) {
        const demands = (0,approval_policy/* approvalDemands */.Ao)(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const rows = rowsOf(demands, platform);
        const all = [rows.approvals, rows.authors, rows.named, rows.first, rows.job, rows.identity].filter((row) => row !== undefined);
        return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
    },
};
function rowsOf(demands, platform) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: (0,approval_policy/* platformName */.$r)(platform) };
    };
    const { environment } = demands;
    return {
        approvals: row('approval', 'Approval', `${(0,approvers/* demanded */.zM)(demands)}, none by who started the run`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
        named: demands.artifactNamed === 'off'
            ? undefined
            : row('approval-artifact', 'Approval names the artifact', 'its digest, named before the approval'),
        first: demands.artifactFirst === 'off'
            ? undefined
            : row('approval-after-artifact', 'Artifact before approval', 'approved after the artifact was fixed'),
        job: platform.kind === 'gitlab'
            ? row('manual-job', 'Job of the environment', `${environment.name}, with allow_failure: false`)
            : undefined,
        identity: row('job-identity', 'Identity of the job', requiredIdentity(demands.identity)),
    };
}
async function answer(context, demands, rows, ports) {
    const { platform } = ports;
    const entry = await platform.entry(demands.environment.name);
    const own = (await platform.approvals()).filter((one) => one.environment === demands.environment.name);
    const facts = (0,external_row/* once */.Oo)(() => (0,artifact_facts/* artifactFacts */.S)(context, ports));
    const authors = (0,external_row/* once */.Oo)(async () => ports.platform.authors(await (0,commit_range/* commitRange */.R)(context, facts)));
    const given = await weighAll(own, entry, demands, { authors, facts, subject: context.subject }, ports);
    const naming = (0,external_row/* once */.Oo)(() => artifactNamed(context.subject, given, demands, () => platform.announced()));
    const extra = [];
    if (rows.authors !== undefined) {
        extra.push(await (0,external_row/* judgedRow */.sV)(kind, rows.authors, async () => (0,independence/* independence */.Z)(await authors(), approversIn(own), demands.authors)));
    }
    if (rows.named !== undefined)
        extra.push(await (0,external_row/* judgedRow */.sV)(kind, rows.named, naming));
    if (rows.first !== undefined) {
        extra.push(await (0,external_row/* judgedRow */.sV)(kind, rows.first, async () => {
            const known = await facts();
            const isNamed = known.fixed === undefined && (await (0,external_row/* undefinedIfUnanswered */.MX)(naming()))?.status === 'pass';
            return (0,artifact_first/* artifactFirst */.h)(known, own, entry, demands.artifactFirst, isNamed);
        }));
    }
    if (rows.job !== undefined) {
        extra.push(await (0,external_row/* judgedRow */.sV)(kind, rows.job, () => Promise.resolve(jobFinding(entry, demands, platform.run.environment))));
    }
    extra.push((0,external_row/* rowOf */.OB)(kind, rows.identity, jobIdentity(entry, demands.identity)));
    const refusals = own.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : []));
    const finding = (0,approvers/* weigh */.vi)(given, [...new Set(refusals)], demands, adviceOf(demands, platform));
    return { checks: [(0,external_row/* rowOf */.OB)(kind, rows.approvals, finding), ...extra], approvals: (0,approvers/* counting */.Mr)(given) };
}
function approversIn(own) {
    return own.flatMap(({ state, reviewer }) => (state === 'approved' ? [reviewer] : []));
}
/**
 * Weighs all approvals.
 * A fact that cannot be found out has a failing row of its own; here it takes no approval away.
 */
async function weighAll(own, entry, demands, known, { platform }) {
    const authors = demands.authors === 'required' ? await (0,external_row/* undefinedIfUnanswered */.MX)(known.authors()) : undefined;
    const facts = demands.artifactFirst === 'required' ? await (0,external_row/* undefinedIfUnanswered */.MX)(known.facts()) : undefined;
    const starters = new Set([...entry.starters, platform.run.actor ?? '', platform.run.firstActor ?? ''].map(login/* loginOf */.D));
    const where = `${(0,approval_policy/* platformName */.$r)(platform)} environment ${demands.environment.name}`;
    return own
        .filter(({ state }) => state === 'approved')
        .map((one) => {
        const flaws = [
            one.flaw ?? false,
            starters.has((0,login/* loginOf */.D)(one.reviewer)) && 'started the run',
            unknownStarter(entry, demands),
            (0,independence/* isAuthor */.a)(one.reviewer, authors) && 'wrote the change',
            (0,artifact_first/* isEarly */.M)(one, entry, facts?.fixed) && 'may have approved before the artifact was fixed',
            namesAnother(one, known.subject),
        ];
        const flaw = flaws.find((each) => each !== false);
        return weighed(one, where, { flaw, namesDigest: (0,external_mention/* bindingOf */.h)([one.comment], known.subject.digest) === 'own' });
    });
}
function weighed({ reviewer, at, comment }, where, { flaw, namesDigest }) {
    const time = at === undefined ? {} : { at: at.toISOString() };
    const [, ticket] = /^[ \t]*break-glass[ \t]+([A-Za-z0-9][A-Za-z0-9_.-]{0,63})/im.exec(comment) ?? [];
    return {
        approver: reviewer,
        ...time,
        where,
        ...(ticket !== undefined && { breakGlass: ticket }),
        ...(flaw !== undefined && { flaw }),
        namesDigest,
    };
}
/**
 * Explains why an approval does not count where the run's starter is unknown.
 * A program starts runs for any user, so that user may be the approver.
 */
function unknownStarter({ unknownStarter: name }, demands) {
    if (name === undefined || demands.protection['self-review'] !== 'required')
        return false;
    return `may have started the run: ${name} did, and nobody is known behind it`;
}
/**
 * Explains why an approval is of another artifact.
 * One that names an artifact approves only that one.
 */
function namesAnother({ comment }, subject) {
    const mention = (0,external_mention/* mentionIn */.M)(comment, subject);
    return mention === 'another-digest'
        ? 'approved another digest, by the comment'
        : mention === 'another-version' && 'approved another version, by the comment';
}
function adviceOf(demands, { kind: platform }) {
    const { name } = demands.environment;
    if (platform === 'github' && (0,approval/* asksSeveral */.$x)(demands)) {
        return `GitHub starts a job after one approval, so one job alone never has enough: take approvals from a reviewed file (approval.by: file), or let jobs of this run enter ${name} one after the other, each approved by somebody else, with the gate in the last; a GitLab job waits for them all`;
    }
    return 'Name the environment in the job and let somebody approve who neither started the run nor wrote the change';
}
/**
 * Judges the job's settings.
 * A manual job outside of `rules` may fail by default, so the pipeline goes on.
 */
function jobFinding({ job }, { environment }, ofJob) {
    if (ofJob !== environment.name) {
        return {
            status: 'fail',
            found: ofJob === undefined ? 'a job without environment' : `a job of ${ofJob}`,
            advice: `Give the job "environment: ${environment.name}", spelt so (CI_ENVIRONMENT_NAME)`,
        };
    }
    if (job === undefined)
        return { status: 'error', found: 'no job', advice: 'Run the gate in a job' };
    if (job.mayFail) {
        return {
            status: 'fail',
            found: `${environment.name}, with allow_failure: true`,
            advice: 'Set "allow_failure: false" on the job: what is "when: manual" outside of rules has true',
        };
    }
    return { status: 'pass', found: `${environment.name}, on ${job.ref}` };
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/platform/account.js
var account = __webpack_require__(9071);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-document.js



const keys = ['environment', 'application', 'version', 'digest'];
const glass = 'break-glass';
/** Returns the path of the approval file in the GitOps repository. */
function approvalPath(environment, application) {
    return `approvals/${environment}/${application}.yaml`;
}
/**
 * Reads an approval file.
 * Throws UsageError with file, line and column for missing or unknown parts.
 */
function parseApproval(bytes, path) {
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, path);
    const top = recordOf(document.data);
    if (top?.['apiVersion'] !== 'krci-deploy/v1') {
        throw invalidDocument(document.position([]), { expected: 'apiVersion: krci-deploy/v1' });
    }
    const entry = recordOf(top['approval']);
    if (entry === undefined)
        throw invalidDocument(document.position([]), { expected: `"approval" with ${keys.join(', ')}` });
    const extra = [...unknownIn(top, ['apiVersion', 'approval']), ...unknownIn(entry, [...keys, glass])][0];
    if (extra !== undefined) {
        const guess = (0,suggest/* nearest */.p)(extra, [...keys, glass]);
        const hint = guess === undefined ? `known here: ${[...keys, glass].join(', ')}` : `did you mean "${guess}"?`;
        throw invalidDocument(document.position(['approval'], extra), {
            found: `unknown key "${extra.slice(0, 60)}"`,
            fix: hint,
        });
    }
    const text = (key) => {
        const value = entry[key];
        if (typeof value === 'string' && value !== '' && value.length <= 200)
            return value;
        throw invalidDocument(document.position(['approval'], key), { expected: `a text in ${key}` });
    };
    return {
        environment: text('environment'),
        application: text('application'),
        version: text('version'),
        digest: text('digest'),
        breakGlass: entry[glass] === undefined ? undefined : text(glass),
    };
}
function invalidDocument(at, problem) {
    return new errors/* UsageError */.eb({ code: 'approval-invalid', where: at, ...problem });
}
function unknownIn(found, known) {
    return Object.keys(found).filter((key) => !known.includes(key));
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value));
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-file.js











const approval_file_kind = 'approval-file';
/** Approval by a reviewed file in the GitOps repository: for plans whose environments take no reviewers. */
const approvalFile = {
    kind: approval_file_kind,
    plan(context, { platform }) {
        const demands = (0,approval_policy/* approvalDemands */.Ao)(context, platform);
        if (demands === undefined || demands.by !== 'file')
            return Promise.resolve(undefined);
        const { application } = context.subject;
        if (application === undefined) {
            throw new errors/* UsageError */.eb({
                code: 'approval-without-application',
                found: `${demands.environment.name} takes approval by a file of the application`,
                fix: 'give the input "application"',
            });
        }
        const rows = approval_file_rowsOf(demands, approvalPath(demands.environment.name, application));
        const all = [rows.file, rows.approvals, ...(rows.authors === undefined ? [] : [rows.authors])];
        return Promise.resolve({ kind: approval_file_kind, rows: all, ask: (ports) => approval_file_answer(context, demands, rows, ports) });
    },
};
function approval_file_rowsOf(demands, path) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: path };
    };
    return {
        path,
        file: row('approval-file', 'Approval file', 'one for this environment, version and digest'),
        approvals: row('approval', 'Approval', `${(0,approvers/* demanded */.zM)(demands)} of the request that brought the file`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
    };
}
async function approval_file_answer(context, demands, rows, ports) {
    const { flow } = context;
    if (flow === undefined)
        return { checks: [] };
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.YP)(flow, {}, ports)).snapshot();
    const bytes = await snapshot.read(rows.path);
    const entry = bytes === undefined ? undefined : parseApproval(bytes, rows.path);
    const bound = boundTo(context, demands, entry, rows.path);
    const file = (0,external_row/* rowOf */.OB)(approval_file_kind, rows.file, bound);
    if (bound.status !== 'pass')
        return { checks: [file] };
    const { branch } = flow.gitops;
    const repository = await (0,flow_repository/* gitopsLocation */.Cj)(flow, undefined, ports);
    const change = await ports.platform.changeOf({ repository, path: rows.path, ref: snapshot.commit });
    const requests = change.requests.filter((one) => (branch === undefined ? isIntoDefault(one) : one.base === branch));
    const found = await weighRequests(context, demands, rows, { ...change, requests }, file, ports);
    const breakGlass = entry?.breakGlass;
    if (breakGlass === undefined)
        return found;
    return { ...found, approvals: (found.approvals ?? []).map((one) => Object.assign({ breakGlass }, one)) };
}
async function weighRequests(context, demands, rows, change, file, ports) {
    const authors = (0,external_row/* once */.Oo)(async () => ports.platform.authors(await (0,commit_range/* commitRange */.R)(context, () => (0,artifact_facts/* artifactFacts */.S)(context, ports))));
    const known = demands.authors === 'required' ? await (0,external_row/* undefinedIfUnanswered */.MX)(authors()) : undefined;
    const { actor, firstActor } = ports.platform.run;
    // Scripts can set the job's variables: the platform gives the starter of the run and of its first attempt.
    const entered = await ports.platform.entry(demands.environment.name);
    const starters = new Set([actor ?? '', firstActor ?? '', ...entered.starters].map(login/* loginOf */.D));
    const given = change.requests.flatMap((request) => request.reviews
        .filter(({ state }) => state !== 'rejected')
        .map((review) => approval_file_weighed(review, request, [
        review.flaw ?? false,
        review.state === 'dismissed' && 'the approval was dismissed',
        review.stale && 'approved something else than was merged',
        (0,login/* loginOf */.D)(review.reviewer) === (0,login/* loginOf */.D)(request.author) && 'opened the request',
        change.authors.some((name) => (0,login/* loginOf */.D)(name) === (0,login/* loginOf */.D)(review.reviewer)) && 'wrote the approval file',
        (0,independence/* isAuthor */.a)(review.reviewer, known) && 'wrote the change',
        starters.has((0,login/* loginOf */.D)(review.reviewer)) && 'started the run',
    ])));
    const refusals = change.requests.flatMap(({ reviews }) => reviews.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : [])));
    const advice = `Change ${rows.path} by a pull or merge request, have it approved as it is merged, and run the gate again`;
    const finding = withoutAuthor((0,approvers/* weigh */.vi)(given, [...new Set(refusals)], demands, advice), { given, change, demands });
    const checks = [file, (0,external_row/* rowOf */.OB)(approval_file_kind, rows.approvals, change.requests.length > 0 ? finding : unreviewed(finding))];
    const names = given.map(({ approver }) => approver);
    if (rows.authors !== undefined) {
        checks.push(await (0,external_row/* judgedRow */.sV)(approval_file_kind, rows.authors, async () => (0,independence/* independence */.Z)(await authors(), names, demands.authors)));
    }
    return { checks, approvals: (0,approvers/* counting */.Mr)(given) };
}
/**
 * Asks for one approval more where no person is known who wrote the file: whoever has a bot write it, or writes it under
 * an address of nobody, may be one of its reviewers.
 */
function withoutAuthor(finding, { given, change, demands }) {
    const isKnown = change.authors.some(account/* isPerson */.KA) && change.requests.every(({ author }) => (0,account/* isPerson */.KA)(author));
    if (finding.status !== 'pass' || isKnown || demands.authors === 'off')
        return finding;
    if ((0,approvers/* counting */.Mr)(given).length > Math.max(demands.minimum, 1))
        return finding;
    return {
        ...finding,
        status: 'fail',
        found: `${finding.found}; no person is known who wrote the file, and it may be who approved it`,
        advice: 'Have it approved by one more, or written and proposed by a person whose commits the platform knows',
    };
}
function approval_file_weighed(review, request, flaws) {
    const flaw = flaws.find((each) => each !== false);
    return {
        approver: review.reviewer,
        ...(review.at !== undefined && { at: review.at.toISOString() }),
        where: request.url,
        ...(flaw !== undefined && { flaw }),
    };
}
/**
 * Tells whether a request went into the default branch.
 * That branch counts where the flow names none: an unprotected branch accepts any request.
 */
function isIntoDefault({ isDefaultBase, base }) {
    return isDefaultBase ?? (base === 'main' || base === 'master');
}
function unreviewed(finding) {
    return finding.status === 'pass' ? finding : { ...finding, found: 'no request that brought the file: it was pushed' };
}
/** Tells whether the file approves this artifact for this environment, and nothing else. */
function boundTo({ subject }, { environment }, entry, path) {
    const wanted = { environment: environment.name, ...subject };
    if (subject.digest === undefined) {
        return {
            status: 'error',
            found: 'no artifact that it could be for',
            advice: 'Give the artifact by digest with the input "artifact"',
        };
    }
    const content = `environment: ${environment.name}, application: ${subject.application}, version: ${subject.version ?? '…'}, digest: ${subject.digest}`;
    const advice = `Write ${path} with ${content} in a pull or merge request, and have it approved`;
    if (entry === undefined)
        return { status: 'fail', found: `no ${path}`, advice };
    const keys = ['environment', 'application', 'version', 'digest'];
    const other = keys.find((key) => wanted[key] !== undefined && wanted[key] !== entry[key]);
    if (other === undefined)
        return { status: 'pass', found: `${entry.version}, ${entry.digest}` };
    return { status: 'fail', found: `${other} ${entry[other]}`, advice };
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var records_keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/verdict-proof.js
var records_verdict_proof = __webpack_require__(49761);
// EXTERNAL MODULE: ./lib/src/records/verdict.js
var verdict = __webpack_require__(52086);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/first-use.js








/** Most artifacts, newest first, whose verdicts are searched for the ticket. */
const maxDigests = 30;
/**
 * Judges whether the ticket has let another artifact in.
 * A ticket belongs to the artifact of the first verdict that names it, in any environment of the flow that asks for one;
 * that artifact may use it again. Artifacts are those that Git has named in these environments and before them.
 */
async function judgeFirstUse(ticket, context, ports) {
    const { flow, environment, subject } = context;
    const { digest, application } = subject;
    if (flow?.records === undefined) {
        return {
            status: 'warn',
            found: 'no records, so nothing shows whether it let another artifact in',
            advice: 'Add "records" to the flow file: a ticket then belongs to the first artifact that uses it',
        };
    }
    if (environment === undefined || application === undefined || digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest)) {
        return {
            status: 'error',
            found: 'no artifact',
            advice: 'Give the inputs "application" and "artifact", so that the ticket can belong to it',
        };
    }
    const uses = await usesOf(ticket, { flow, environment, application, digest }, ports);
    const [first] = uses.toSorted((left, right) => Date.parse(left.time) - Date.parse(right.time));
    if (first === undefined)
        return { status: 'pass', found: 'no use before this one' };
    const found = `${first.time.slice(0, 10)} for ${(0,registry_digest/* shortDigest */.VK)(first.digest)} into ${first.environment}`;
    if (first.digest === digest)
        return { status: 'pass', found };
    return { status: 'fail', found, advice: 'Have a ticket approved for this artifact' };
}
async function usesOf(ticket, asked, ports) {
    const { flow, application } = asked;
    const trust = await (0,records_keys/* trustOf */.An)(flow, ports.files);
    const guarded = flow.environments.filter(({ gate }) => gate.change !== undefined);
    const uses = [];
    for (const digest of await candidates(asked, guarded, ports)) {
        for (const place of placesOf(asked, guarded)) {
            const verdicts = await (0,verdict/* verdictsOf */.W5)(ports.registries.open(place), digest);
            for (const { name } of guarded) {
                const demand = { digest, flow: flow.name, application, environment: name, now: ports.clock.now() };
                const own = (0,records_verdict_proof/* trustedVerdicts */.yH)(verdicts, demand, trust).filter(({ record }) => record.change === ticket);
                const opened = own.filter(({ record }) => record.verdict !== 'fail');
                uses.push(...opened.map(({ record }) => ({ digest, environment: name, time: record.time })));
            }
        }
    }
    return uses;
}
/** Lists the artifact itself, and those that Git has named where the ticket may have been used. */
async function candidates({ flow, environment, application, digest }, guarded, ports) {
    const { placeHistories } = await __webpack_require__.e(/* import() */ 6146).then(__webpack_require__.bind(__webpack_require__, 33765));
    const { all, any } = (0,graph/* beforeOf */.v8)(flow, environment.name);
    // A busy environment far before names many artifacts: those that a ticket can have let in go first.
    const near = new Set([...guarded, ...guarded.flatMap(({ name }) => (0,graph/* predecessorsOf */.A6)(flow, name))]);
    const environments = [...new Set([...near, ...all, ...any])];
    const pairs = environments.map((one) => ({ application: (0,questions/* applicationOf */.KM)(flow, application), environment: one }));
    const histories = await placeHistories(flow, pairs, await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, {}, ports));
    const named = [true, false].flatMap((isNear) => histories
        .flatMap((history, index) => (near.has(environments[index]) === isNear ? history.states : []))
        .toSorted(newestFirst)
        .flatMap(({ image }) => (image.digest !== undefined && (0,registry_digest/* isDigest */.Bc)(image.digest) ? [image.digest] : [])));
    return [...new Set([digest, ...named])].slice(0, maxDigests);
}
function newestFirst(left, right) {
    return Date.parse(right.time) - Date.parse(left.time);
}
/** Lists the repositories beside which a verdict lies: where the artifact is before the gate, and behind it. */
function placesOf({ flow, environment, application }, guarded) {
    const { image } = (0,questions/* applicationOf */.KM)(flow, application);
    const { all, any } = (0,graph/* beforeOf */.v8)(flow, environment.name);
    const places = [...guarded, ...all, ...any].map(({ registry }) => (0,registry_reference/* parseLocation */.zS)(registry, image));
    return [...new Map(places.map((place) => [(0,registry_reference/* formatReference */.FH)(place), place])).values()];
}

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/web/json.js
var web_json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/naming.js
/** Words that may stand between an application and its version. */
const between = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;
/** Words that turn round what follows them; apostrophes are left out. */
const negations = new Set('not never dont doesnt cannot cant wont shouldnt mustnt stop halt abort cancel cancelled canceled reject rejected forbid block withdraw'.split(' '));
/** Words of the sentence before a mention in which a negation is about it. */
const maxDistance = 6;
/**
 * Finds the artifact in a ticket's texts: its digest, or its version beside its application.
 * A version alone names it only where no other application could have it. In prose the digest alone does, and whatever
 * forbids the artifact counts.
 */
function namedIn({ names, prose = [] }, subject, isOnly) {
    const told = mentionsIn(prose, subject, isOnly).filter(({ by, negation }) => by === 'digest' || negation !== undefined);
    const mentions = [...mentionsIn(names, subject, isOnly), ...told];
    // One sentence that forbids the artifact takes back another that names it.
    return (mentions.find((one) => one.negation !== undefined) ?? mentions.find(({ by }) => by === 'digest') ?? mentions[0]);
}
function mentionsIn(texts, subject, isOnly) {
    const { application = '', digest = '', version = '' } = subject;
    const hex = digest.slice(digest.indexOf(':') + 1);
    const wanted = versionForms(version);
    const mentions = [];
    for (const words of texts.flatMap((text) => sentencesOf(text).map(wordsOf))) {
        for (const [index, word] of words.entries()) {
            const negation = words.slice(Math.max(0, index - maxDistance), index).findLast((one) => negations.has(one));
            const turned = negation === undefined ? {} : { negation };
            if (hex !== '' && word === hex)
                mentions.push({ by: 'digest', text: digest, ...turned });
            else if (namesVersion(words, index, { application: application.toLowerCase(), wanted, isOnly })) {
                mentions.push({ by: 'version', text: `${application} ${version}`.trim(), ...turned });
            }
        }
    }
    return mentions;
}
/** Tells whether the word is the version of the application. */
function namesVersion(words, index, { application, wanted, isOnly }) {
    const word = words[index] ?? '';
    if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
        return true;
    if (!wanted.includes(word))
        return false;
    const before = words[index - 1] ?? '';
    const earlier = between.has(before) ? words[index - 2] : before;
    return isOnly || (application !== '' && earlier === application);
}
/** Splits at the end of a sentence and of a line; a full stop inside a version ends none. */
function sentencesOf(text) {
    return text
        .slice(0, longestText)
        .replaceAll(/['’]/g, '')
        .split(/[.!?](?=\s|$)|[;\n\r]/);
}
/** Lists the forms of a version: with and without v; a tag has _ where a version has +. */
function versionForms(version) {
    if (version === '')
        return [];
    const bare = version.replace(/^v/, '').toLowerCase();
    const forms = [bare, bare.replaceAll('+', '_')];
    return [...new Set([...forms, ...forms.map((form) => `v${form}`)])];
}
/**
 * Splits a text into whole words: 1.2.3 is not in 1.2.30, nor in 1.2.3-rc.1.
 * A full stop at the end of a sentence is not part of a word.
 */
function wordsOf(text) {
    return text
        .toLowerCase()
        .split(/[^0-9a-z.+_-]+/)
        .map((word) => naming_trimmed(word))
        .filter((word) => word !== '');
}
function naming_trimmed(word) {
    let [start, end] = [0, word.length];
    while (start < end && '.-+_'.includes(word[start] ?? ''))
        start += 1;
    while (end > start && '.-+_'.includes(word[end - 1] ?? ''))
        end -= 1;
    return word.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/value.js

/**
 * Returns the value at a path such as `status.name` or `items[0].state`.
 * Undefined where there is none. A key that equals the whole path goes first: ServiceNow names the fields of a
 * reference so.
 */
function valueAt(record, path) {
    const whole = (0,web_json/* member */.Dc)(record, path);
    if (whole !== undefined)
        return whole;
    let value = record;
    for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d{1,4})\]/g)) {
        value = index === undefined ? (0,web_json/* member */.Dc)(value, key ?? '') : (0,web_json/* isList */.Lv)(value) ? value[Number(index)] : undefined;
    }
    return value;
}
const most = 1000;
/**
 * Lists all texts and numbers in a value, however nested.
 * For example labels, lists of versions, documents of paragraphs.
 */
function textsIn(value) {
    const texts = [];
    const open = [value];
    for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
        if (texts.length >= most)
            break;
        if (typeof next === 'string')
            texts.push(next);
        else if (typeof next === 'number')
            texts.push(String(next));
        else if ((0,web_json/* isList */.Lv)(next))
            open.push(...next);
        else if ((0,web_json/* isObject */.Gv)(next))
            open.push(...Object.values(next));
    }
    return texts;
}
/**
 * Lists texts and numbers as `textsIn`, of stored values only.
 * ServiceNow gives `value` beside `display_value`, which is for display.
 */
function valuesIn(value) {
    if ((0,web_json/* isList */.Lv)(value))
        return value.flatMap((one) => valuesIn(one));
    return textsIn((0,web_json/* member */.Dc)(value, 'value') ?? value);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/judge.js












/** Largest difference between two clocks. */
const skew = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Longest window in milliseconds; a window that never ends is none. */
const maxWindowMs = 90 * dayMs;
/**
 * Judges whether all values of a field are wanted.
 * A display name beside a value decides nothing.
 */
function judgeValue({ record }, path, wanted, advice) {
    const texts = valuesIn(valueAt(record, path));
    const all = textsIn(valueAt(record, path));
    const found = texts.length === 0 ? `nothing in ${path}` : (0,unreadable/* shown */.SP)([...new Set(all)].join(', '), 100);
    if (texts.length > 0 && texts.every((text) => wanted.includes(text)))
        return { status: 'pass', found };
    return { status: texts.length === 0 ? 'error' : 'fail', found, advice };
}
/**
 * Judges the time.
 * Throws EvidenceError for times that cannot be read, and for clocks that disagree.
 */
function judgeWindow(ticket, system, [from, to], clock) {
    const [start, end] = [timeIn(ticket, from, system), timeIn(ticket, to, system)];
    const now = clock.now();
    if (ticket.date !== undefined && Math.abs(ticket.date.getTime() - now.getTime()) > skew) {
        throw new errors/* EvidenceError */.oe({
            code: 'change-clock-skew',
            found: `${system.name} says that it is ${ticket.date.toISOString()}, this machine ${now.toISOString()}`,
            fix: 'see to the clock that is wrong',
        });
    }
    const found = `${start.toISOString()} to ${end.toISOString()}`;
    if (now < start)
        return { status: 'fail', found, advice: `Its window is yet to come: wait until ${start.toISOString()}` };
    if (end.getTime() - start.getTime() > maxWindowMs) {
        return { status: 'fail', found, advice: `Plan a window of at most ${maxWindowMs / dayMs} days` };
    }
    if (now > end)
        return { status: 'fail', found, advice: 'Its window is over: plan it anew' };
    return { status: 'pass', found };
}
/**
 * Judges the age of a ticket without a window: since it came into its state, else since it was made.
 * A ticket of last year that nobody closed is for a change of last year.
 */
function judgeAge(ticket, system, maxAge, clock) {
    const path = system.fields.since?.find((one) => jsonText(valueAt(ticket.record, one)) !== undefined);
    if (path === undefined) {
        return {
            status: 'error',
            found: `no time in ${(system.fields.since ?? []).join(' or ')}, so it never ends`,
            advice: 'Name its window (fields.from and fields.to), or the time since which it stands (fields.since)',
        };
    }
    const since = timeIn(ticket, path, system);
    const now = clock.now().getTime();
    const found = `since ${since.toISOString()}`;
    if (since.getTime() > now + skew)
        return { status: 'fail', found, advice: 'See to the clock that is wrong' };
    if (now - since.getTime() <= (0,duration/* millisecondsOf */.W)(maxAge))
        return { status: 'pass', found };
    return { status: 'fail', found, advice: 'Have a ticket approved for this change, or give it a window' };
}
function timeIn({ record }, path, { name, isUtc }) {
    const value = valueAt(record, path);
    const text = jsonText(value);
    const time = (0,origin/* timeOf */.nR)(text);
    if (time !== undefined && (time.zoned || isUtc))
        return new Date(time.at);
    throw new errors/* EvidenceError */.oe({
        code: 'change-without-window',
        where: name,
        expected: `a time with its zone in ${path}`,
        found: text === undefined || text === '' ? 'none' : (0,unreadable/* shown */.SP)(text, 40),
        fix: 'fill it in',
    });
}
/** Reads ServiceNow's stored value rather than its display value: only the stored one is in UTC. */
function jsonText(value) {
    const held = (0,web_json/* member */.Dc)(value, 'value') ?? value;
    return typeof held === 'string' ? held : undefined;
}
/**
 * Judges whether the ticket is about this artifact.
 * The ticket's text decides, not the caller's input: a digest is the artifact's own, a version is an input, which a
 * registry on the way must know as this artifact. Prose mentions other versions, so that a digest alone counts there.
 */
async function judgeSubject({ record }, { fields }, { subject, flow, environment }, registries) {
    const textsAt = (paths = []) => paths.flatMap((path) => textsIn(valueAt(record, path)));
    const texts = { names: textsAt(fields.names), prose: textsAt(fields.prose) };
    const named = namedIn(texts, subject, flow?.applications.length === 1);
    if (named?.negation !== undefined) {
        const found = `"${named.negation}" before ${named.text}`;
        return { status: 'fail', found, advice: 'Give a ticket that lets this artifact in' };
    }
    if (named !== undefined) {
        if (named.by === 'digest')
            return { status: 'pass', found: named.text };
        const known = await knownAs(subject, sourcesOf({ subject, flow, environment }), registries);
        if (known !== undefined && known === subject.digest)
            return { status: 'pass', found: named.text };
        const is = known === undefined ? 'which no registry on the way knows' : `which is ${(0,registry_digest/* shortDigest */.VK)(known)}, not this artifact`;
        const advice = known === undefined
            ? `Name its digest in the ticket, and have that approved: ${subject.digest ?? 'give the input "artifact"'}`
            : 'Give the version of this artifact, and the ticket that was approved for it';
        return { status: 'fail', found: `${named.text}, ${is}`, advice };
    }
    const { application, version, digest } = subject;
    const name = version === undefined ? 'its digest' : `"${[application, version].filter(Boolean).join(' ')}" or its digest`;
    return {
        status: 'fail',
        found: `neither in ${[...fields.names, ...(fields.prose ?? []).map((path) => `${path} (digest alone)`)].join(', ')}`,
        advice: `Name ${name} in the ticket, and have that approved${digest === undefined ? '' : `: ${digest}`}`,
    };
}
/** Returns the artifact's sources: the image's repositories in the environments before. */
function sourcesOf({ subject, flow, environment, }) {
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return [];
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return (0,graph/* predecessorsOf */.A6)(flow, environment.name).map(({ registry }) => (0,registry_reference/* parseLocation */.zS)(registry, image));
}
/**
 * Finds the digest that the version has in a registry on the way: another one than the artifact's, else its own.
 * The version is an input and may be wrong. Undefined where no registry before the environment knows it; without such
 * a registry, the artifact's own decides.
 */
async function knownAs({ artifact, version = '', digest }, sources, registries) {
    const tag = (0,tag_name/* tagOfVersion */.m)(version);
    if (artifact === undefined || !(0,tag_name/* isTag */.d)(tag))
        return undefined;
    const own = (0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(artifact, { what: 'artifact' }));
    const [atOwn, ...before] = await Promise.all([own, ...sources].map(async (place) => (await registries.open(place).resolve(tag))?.digest));
    const known = [atOwn, ...before].filter((found) => found !== undefined);
    const other = known.find((found) => found !== digest);
    return other ?? (before.length > 0 ? before : [atOwn]).find((found) => found !== undefined);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/system.js



/**
 * Makes the system's client.
 * Throws UsageError for a section without the fields that the system needs.
 */
function changeSystem(policy, web, where) {
    if (policy.system === undefined || policy.url === undefined)
        throw invalidSystem(where, { expected: '"system" and "url"' });
    const { from, to } = policy.fields;
    if (policy.system !== 'servicenow' && (from === undefined) !== (to === undefined)) {
        throw invalidSystem(where, { expected: '"fields.from" and "fields.to" together', found: 'one' });
    }
    const open = { servicenow, jira, http }[policy.system];
    return open(policy, web, where);
}
/**
 * Reads ServiceNow's Table API, `change_request`.
 * Scheduled is -2 and Implement -1; times are in UTC.
 */
function servicenow({ url, fields, states }, web) {
    const server = openServer(url, web, 'ServiceNow', 'to read change_request');
    const own = {
        state: 'state',
        approval: 'approval',
        from: 'start_date',
        to: 'end_date',
        names: ['correlation_id', 'short_description'],
        prose: ['description'],
        ...fields,
    };
    const columns = ['number', own.state, own.approval, own.from, own.to, ...own.names, ...own.prose];
    return {
        name: server.name,
        fields: own,
        states: states ?? ['-2', '-1'],
        isUtc: true,
        async ticket(id) {
            const answer = await server.ask({
                path: 'api/now/table/change_request',
                query: {
                    sysparm_query: `number=${id}`,
                    sysparm_fields: columns.join(','),
                    sysparm_display_value: 'all',
                    sysparm_exclude_reference_link: 'true',
                    sysparm_limit: '2',
                },
                what: `change ${id}`,
            });
            const [record, ...others] = (0,web_json/* listAt */.gT)(answer.body, 'result');
            // ServiceNow answers a query that it does not understand with all changes.
            if (record === undefined || others.length > 0 || !textsIn((0,web_json/* member */.Dc)(record, 'number')).includes(id)) {
                throw notOne(server, id, others.length > 0 ? 'several' : 'another one, or none');
            }
            return { record, date: answer.date };
        },
    };
}
/** Reads Jira's REST API, version 2, which Jira Cloud and Data Center share. */
function jira({ url, fields, states }, web, where) {
    if (states === undefined)
        throw invalidSystem(where, { expected: '"states" in which a change may be carried out', found: 'none' });
    const server = openServer(url, web, 'Jira', '"Browse projects" of its project');
    const own = {
        state: 'status.name',
        since: ['statuscategorychangedate', 'created'],
        names: ['summary', 'fixVersions'],
        prose: ['description'],
        ...fields,
    };
    const roots = [own.state, own.approval, own.from, own.to, ...own.since, ...own.names, ...own.prose].flatMap((path) => path?.split(/[.[]/)[0] ?? []);
    return {
        name: server.name,
        fields: own,
        states,
        isUtc: false,
        async ticket(id) {
            const path = `rest/api/2/issue/${encodeURIComponent(id)}`;
            const answer = await server.ask({ path, query: { fields: [...new Set(roots)].join(',') }, what: `issue ${id}` });
            const key = (0,web_json/* textAt */.$6)(answer.body, 'key');
            // Jira answers with the new key of an issue that was moved.
            if (key !== id)
                throw notOne(server, id, key ?? 'none');
            return { record: (0,web_json/* member */.Dc)(answer.body, 'fields'), date: answer.date };
        },
    };
}
/** Reads any server that answers with a ticket as JSON. */
function http({ url, fields, states }, web, where) {
    const { state, names, from, since } = fields;
    if (states === undefined || state === undefined || names === undefined) {
        throw invalidSystem(where, { expected: '"states", "fields.state" and "fields.names"', found: 'fewer' });
    }
    if (from === undefined && since === undefined)
        throw invalidSystem(where, {
            expected: '"fields.from" and "fields.to", or "fields.since"',
            found: 'no time, so that a ticket would never end',
        });
    if (!/^https?:\/\/[^/{}]+\/.*\{ticket\}/.test(url))
        throw invalidSystem(where, { expected: '{ticket} in the path of the "url"' });
    const server = openServer(originOf(url), web, 'The change system', 'to read the ticket');
    return {
        name: server.name,
        fields: { ...fields, state, names },
        states,
        isUtc: false,
        async ticket(id) {
            const path = url.slice(url.indexOf('/', 'https://'.length)).replaceAll('{ticket}', encodeURIComponent(id));
            const answer = await server.ask({ path, what: `ticket ${id}` });
            const found = fields.id === undefined ? [id] : textsIn(valueAt(answer.body, fields.id));
            if (!found.includes(id))
                throw notOne(server, id, found[0] ?? 'none');
            return { record: answer.body, date: answer.date };
        },
    };
}
function originOf(url) {
    const path = url.indexOf('/', 'https://'.length);
    return url.slice(0, path);
}
function openServer(base, web, title, scope) {
    return web.open({ base, service: 'change', title, scope });
}
function notOne(server, id, found) {
    return new errors/* EvidenceError */.oe({
        code: 'change-other-ticket',
        where: server.name,
        expected: id,
        found: found.slice(0, 60),
        fix: 'see that the ticket is there',
    });
}
function invalidSystem(where, problem) {
    return new errors/* UsageError */.eb({ code: 'change-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change.js






/**
 * Judges whether a change ticket lets this artifact in now.
 * Required for a controlled environment.
 */
const change = {
    kind: 'change',
    plan(context, ports) {
        const policy = context.policy?.change;
        return Promise.resolve(policy === undefined ? withoutSection(context, ports) : planned(policy, context, ports.web));
    },
};
/** Fails a `controlled` environment whose flow names no proof of control. */
function withoutSection(context, ports) {
    const { environment } = context;
    if (environment?.promotion !== 'controlled')
        return undefined;
    if (asksForApprovals(context, ports))
        return undefined;
    const row = plannedRow('change', 'Change management', 'a change ticket, or approvals that are proven', 'default');
    const finding = {
        status: 'error',
        found: `nothing: ${environment.name} is entered under control, and the flow file does not say how that is proven`,
        advice: `Add "change" to gates.${environment.name}, or "approval", or say that its promotion is manual`,
    };
    return { kind: 'change', rows: [row], ask: () => Promise.resolve({ checks: [(0,external_row/* rowOf */.OB)('change', row, finding)] }) };
}
/**
 * Tells whether approvals are required.
 * `minimum: 0` without a group requires none and proves nothing.
 */
function asksForApprovals(context, ports) {
    const demands = (0,approval_policy/* approvalDemands */.Ao)(context, ports.platform);
    return demands !== undefined && (demands.minimum > 0 || Object.keys(demands.groups).length > 0);
}
function planned(policy, context, web) {
    const system = changeSystem(policy, web, `gates.${context.environment?.name}.change`);
    const one = { policy, system, ticket: context.inputs['change-ticket'], context };
    const rows = change_rowsOf(one);
    return {
        kind: 'change',
        rows: rows.map(({ row }) => row),
        ask: async (ports) => ({ checks: await checks(one, rows, ports) }),
    };
}
async function checks(one, rows, ports) {
    const ticket = await one.system.ticket(ticketId(one));
    const all = [];
    for (const { row, find } of rows) {
        all.push(await (0,external_row/* judgedRow */.sV)('change', row, async () => find(ticket, ports)));
    }
    return all;
}
const grammars = {
    servicenow: /^[A-Z]{2,10}[0-9]{4,15}$/,
    jira: /^[A-Z][A-Z0-9_]{1,30}-[1-9][0-9]{0,9}$/,
    http: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
};
const names = {
    servicenow: 'ServiceNow',
    jira: 'Jira',
    http: 'change',
};
/**
 * Returns the ticket's id.
 * Throws EvidenceError without a ticket, and for one of a kind that does not count.
 */
function ticketId({ ticket, policy }) {
    const { system, prefix = '' } = policy;
    if (ticket === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'change-without-ticket',
            expected: 'a change ticket',
            found: 'none',
            fix: 'give the input "change-ticket"',
        });
    }
    if (grammars[system].test(ticket) && ticket.startsWith(prefix))
        return ticket;
    const kind = prefix === '' ? '' : ` that begins with ${prefix}`;
    throw new errors/* EvidenceError */.oe({
        code: 'change-other-ticket',
        expected: `the id of a ${names[system]} ticket${kind}`,
        found: ticket,
        fix: 'give the ticket of this change',
    });
}
function change_rowsOf(one) {
    const { policy, system, ticket = 'the ticket', context } = one;
    const { fields, states } = system;
    const { approval, from, to } = fields;
    const rows = [
        {
            row: plannedRow('change-state', `State of ${ticket}`, states.join(' or ')),
            find: (found) => judgeValue(found, fields.state, states, 'Bring the change to where it may be carried out'),
        },
    ];
    if (approval !== undefined) {
        rows.push({
            row: plannedRow('change-approval', `Approval of ${ticket}`, policy.approvals.join(' or ')),
            find: (found) => judgeValue(found, approval, policy.approvals, 'Have the change approved'),
        });
    }
    if (from !== undefined && to !== undefined) {
        rows.push({
            row: plannedRow('change-window', `Window of ${ticket}`, 'open now'),
            find: (found, { clock }) => judgeWindow(found, system, [from, to], clock),
        });
    }
    else {
        const maxAge = policy['max-age'];
        rows.push({
            row: plannedRow('change-age', `Age of ${ticket}`, `at most ${maxAge}, for it has no window`),
            find: (found, { clock }) => judgeAge(found, system, maxAge, clock),
        });
    }
    rows.push({
        row: plannedRow('change-subject', `What ${ticket} is about`, 'this version or digest'),
        find: (found, { registries }) => judgeSubject(found, system, context, registries),
    });
    rows.push({
        row: plannedRow('change-first-use', `First use of ${ticket}`, 'by this artifact'),
        find: (_, ports) => judgeFirstUse(ticket, context, ports),
    });
    return rows;
}
function plannedRow(id, title, required, source = 'flow') {
    return { id, title, required, source, from: 'change management' };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/evidence-run.js





const evidence_run_kind = 'evidence-run';
/**
 * Events that run what the repository's own writers have pushed; a pull request runs what anybody proposes. Those of
 * GitLab are the `source` of a pipeline.
 */
const events = new Set('push schedule merge_group workflow_dispatch release web api trigger pipeline parent_pipeline'.split(' '));
/**
 * Judges the run that the reports were downloaded from, by the platform's own answer.
 * A URL comes from an input or the message of a commit, and anybody can have a run: its repository must be in the flow,
 * its branch guarded, its commit that of the artifact.
 */
const evidenceRun = {
    kind: evidence_run_kind,
    plan(context, { platform }) {
        const url = context.inputs['evidence-run'];
        if (url === undefined && !isDemanded(context, platform))
            return Promise.resolve(undefined);
        const row = {
            id: evidence_run_kind,
            title: 'Run of the evidence',
            required: `a good run of ${repositoriesOf(context, platform.run.repository).join(' or ')} on a guarded branch or tag, of the artifact's commit`,
            source: 'default',
            from: (0,approval_policy/* platformName */.$r)(platform),
            rule: [],
        };
        return Promise.resolve({
            kind: evidence_run_kind,
            rows: [row],
            ask: async (ports) => ({
                checks: [
                    await (0,external_row/* judgedRow */.sV)(evidence_run_kind, row, () => (url === undefined ? Promise.resolve(missing) : judge(url, context, ports))),
                ],
            }),
        });
    },
};
/**
 * Tells whether the reports must come from a run that is named: where the flow says whose runs make evidence, unless
 * this is such a run, of the gated commit.
 */
function isDemanded({ inputs, policy }, { kind: platform, run }) {
    const repositories = policy?.evidence?.repositories;
    if (repositories === undefined || platform === 'local')
        return false;
    if (kinds/* reportChecks */.o.every(({ input }) => inputs[input].length === 0))
        return false;
    const isOwn = run.commit !== undefined && run.commit === inputs.commit;
    return !isOwn || !repositories.some((one) => isSame(one, run.repository ?? ''));
}
/** What a gate finds that reads reports of no run. */
const missing = {
    status: 'error',
    found: 'reports of no run',
    advice: 'Give the input "evidence-run": the URL of the run that the reports were downloaded from',
};
function repositoriesOf({ flow, policy }, own) {
    return policy?.evidence?.repositories ?? flow?.platform?.projects ?? (own === undefined ? [] : [own]);
}
async function judge(url, context, ports) {
    const { platform } = ports;
    const run = await platform.evidenceRun(url);
    const own = platform.run.repository;
    const allowed = repositoriesOf(context, own);
    const found = `${run.event} of ${run.ref} in ${run.repository} at ${run.commit.slice(0, 12)}: ${run.result ?? 'still running'}`;
    const flaw = flawOf(run, allowed);
    if (flaw !== undefined)
        return { status: 'fail', found: `${found}; ${flaw}`, advice: adviceFor(run) };
    const commit = context.subject.commit ?? (await commitOf(context, ports));
    if (commit !== undefined && isSameCommit(run.commit, commit))
        return { status: 'pass', found };
    // A promotion hands reports on to the next one: its own commit is that of the GitOps repository.
    if (own !== undefined && isSame(run.repository, own))
        return handedOn(found, context);
    if (commit === undefined)
        return {
            status: 'error',
            found: `${found}; the artifact's commit is not known`,
            advice: 'Give the input "commit"',
        };
    return { status: 'fail', found: `${found}; the artifact is of ${commit.slice(0, 12)}`, advice: adviceFor(run) };
}
/**
 * Judges a run that handed reports on: it proves who guards them, and each report has to say by itself, or by the sidecar
 * that its first run wrote, what it is about. The gate sees to that where binding is required and no word of a caller
 * stands in for it.
 */
function handedOn(found, { inputs, environment }) {
    const saysItself = (0,binding/* bindingLevel */._s)(environment) === 'required' && inputs['evidence-commit'] === undefined;
    if (saysItself)
        return { status: 'pass', found: `${found}; handed on, and each report names its commit or digest` };
    const advice = 'Give reports that name their commit or digest: this run has handed them on';
    return { status: 'warn', found: `${found}; of the GitOps repository, not of the artifact's commit`, advice };
}
function flawOf(run, allowed) {
    if (!allowed.some((one) => isSame(one, run.repository)))
        return `not one of ${allowed.join(', ')}`;
    if (run.headRepository === undefined || !isSame(run.headRepository, run.repository)) {
        return `it ran the code of ${run.headRepository ?? 'a deleted fork'}`;
    }
    if (!events.has(run.event))
        return 'anybody may start such a run';
    if (run.result !== 'success')
        return 'it did not succeed';
    if (run.isGuarded)
        return undefined;
    return run.refKind === undefined ? 'that branch or tag is gone' : `nothing guards that ${run.refKind}`;
}
/** Returns the artifact's commit, by its record or its own label. */
async function commitOf(context, ports) {
    return context.subject.artifact === undefined ? undefined : (await (0,artifact_facts/* artifactFacts */.S)(context, ports)).revision;
}
function adviceFor({ repository }) {
    return `Give the run that built this artifact; its repository is listed in evidence.repositories of the flow (${repository} is asked about)`;
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** A commit may be given by its first digits. */
function isSameCommit(whole, given) {
    return given.length >= 7 && whole.startsWith(given.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/key-scope.js


const key_scope_kind = 'key-scope';
/**
 * Checks that production has a signing key of its own, where the flow has other environments too.
 * A statement signed by a key without a scope proves nothing about production. Checked only where no key names it, so
 * that the gate gives the reason why nothing will count.
 */
const keyScope = {
    kind: key_scope_kind,
    plan({ flow, environment }) {
        const keys = flow?.records?.trustedKeys ?? [];
        if (flow === undefined || environment === undefined || keys.length === 0)
            return Promise.resolve(undefined);
        const { name } = environment;
        if (!(0,records_keys/* withheldEnvironments */.qw)(flow).includes(name) || (0,records_keys/* isSignerOf */.QK)(name, flow))
            return Promise.resolve(undefined);
        const row = {
            id: key_scope_kind,
            title: `Signing key of ${name}`,
            required: `a key in records.trusted-keys with ${name} among its environments`,
            source: 'default',
            from: 'the flow file',
            rule: [],
        };
        const found = `no key names ${name}, and a key without environments says nothing about it`;
        const advice = `Write { key: KEY, environments: [${name}] } in records.trusted-keys, and give each other key the environments that it speaks of`;
        const check = (0,external_row/* rowOf */.OB)(key_scope_kind, row, { status: 'fail', found, advice });
        return Promise.resolve({ kind: key_scope_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/policy-source.js

const policy_source_kind = 'policy-source';
/**
 * Checks that the flow comes from a trusted branch, from uat on where records are required.
 * A file that only lies in the working directory may be anybody's. Checked only where it is one, so that the gate gives
 * the reason why it stays closed.
 */
const policySource = {
    kind: policy_source_kind,
    plan({ flow, environment, inputs }, { platform }) {
        if (flow === undefined || environment === undefined || inputs['what-if'] || !isUnproven(flow, environment))
            return Promise.resolve(undefined);
        const row = {
            id: policy_source_kind,
            title: 'Policy of a protected branch',
            required: 'the flow file of the default or a protected branch',
            source: 'default',
            from: 'the flow file',
            rule: [],
        };
        const found = `${flow.file} as it lies here, ${platform.kind === 'local' ? 'in a run without a platform' : 'in no repository with an origin'}`;
        const advice = 'Run the gate in a job of GitHub or GitLab with the checkout of the GitOps repository, or name that repository with the input "repository"';
        const check = (0,external_row/* rowOf */.OB)(policy_source_kind, row, { status: 'fail', found, advice });
        return Promise.resolve({ kind: policy_source_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};
const guarded = new Set(['uat', 'staging', 'production']);
function isUnproven({ records, source }, { requireRecord, tier }) {
    return records !== undefined && requireRecord && source === undefined && guarded.has(tier);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/protection.js


const protection_kind = 'protection';
const guards = {
    reviewers: { title: 'Required reviewers', required: 'somebody must approve' },
    'self-review': { title: 'Self-review', required: 'who starts a run cannot approve it' },
    branches: { title: 'Branches', required: 'not every branch may enter' },
    administrators: { title: 'Administrators', required: 'they cannot enter without approval' },
};
const allGuards = ['reviewers', 'self-review', 'branches', 'administrators'];
/** Protection of the environment by the platform, without which its approvals are not believed. */
const protection = {
    kind: protection_kind,
    plan(context, { platform }) {
        const demands = (0,approval_policy/* approvalDemands */.Ao)(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const asking = allGuards.filter((guard) => demands.protection[guard] !== 'off' && isKnown(guard, platform));
        if (asking.length === 0)
            return Promise.resolve(undefined);
        const rows = [existence(demands, platform), ...asking.map((guard) => protection_plannedRow(guard, demands, platform))];
        return Promise.resolve({
            kind: protection_kind,
            rows,
            ask: async (ports) => ({ checks: await ask(demands, asking, ports.platform) }),
        });
    },
};
/**
 * Tells whether the platform has such a setting.
 * GitLab's administrators may approve everything.
 */
function isKnown(guard, platform) {
    return guard !== 'administrators' || platform?.kind !== 'gitlab';
}
function existence({ environment, source }, platform) {
    return {
        id: 'protected-environment',
        title: 'Protected environment',
        required: `${environment.name}, as the platform spells it`,
        source,
        from: (0,approval_policy/* platformName */.$r)(platform),
    };
}
function protection_plannedRow(guard, { source }, platform) {
    return { id: `protection-${guard}`, ...guards[guard], source, from: (0,approval_policy/* platformName */.$r)(platform) };
}
async function ask(demands, asking, platform) {
    const { environment } = demands;
    const found = await platform.protection(environment.name);
    const exists = (0,external_row/* rowOf */.OB)(protection_kind, existence(demands, platform), existing(environment.name, found, platform));
    if (found === undefined)
        return [exists];
    const checks = [exists];
    for (const guard of asking) {
        const row = protection_plannedRow(guard, demands, platform);
        const find = async () => {
            const { met, found: words, advice } = await protection_guarded(guard, found, environment.name, platform);
            if (met === undefined)
                return { status: 'error', found: words, advice };
            return { status: (0,approval_policy/* statusOf */.c2)(demands.protection[guard], met), found: words, ...(!met && { advice }) };
        };
        checks.push(await (0,external_row/* judgedRow */.sV)(protection_kind, row, find));
    }
    return checks;
}
/**
 * Finds the environment by its exact name, which approvals and records use.
 * GitHub finds an environment in any spelling.
 */
function existing(name, found, platform) {
    if (found === undefined) {
        return {
            status: 'fail',
            found: 'no such environment',
            advice: `Create and protect ${name} on ${(0,approval_policy/* platformName */.$r)(platform)}: it makes a missing environment by itself, without any rule, when a job first names it; krci-deploy protect --apply does it`,
        };
    }
    if (found.environment === name)
        return { status: 'pass', found: found.environment };
    return {
        status: 'fail',
        found: found.environment,
        advice: `Give the environment one name: rename ${found.environment} on ${(0,approval_policy/* platformName */.$r)(platform)}, or spell it so in the flow file`,
    };
}
async function protection_guarded(guard, found, name, platform) {
    const where = platform.kind === 'gitlab' ? 'Settings > CI/CD > Protected environments' : `Settings > Environments > ${name}`;
    if (guard === 'reviewers')
        return reviewersOf(found, where);
    if (guard === 'self-review')
        return selfReviewOf(found, platform, where);
    if (guard === 'administrators')
        return administratorsOf(found, where);
    return platform.kind === 'gitlab' ? jobsBranch(await platform.entry(name)) : branchesOf(found, where);
}
function reviewersOf({ approvalsRequired, reviewers }, where) {
    const names = reviewers.map((reviewer) => reviewer.name).join(', ');
    return {
        met: approvalsRequired > 0,
        found: approvalsRequired > 0 ? `${approvalsRequired} of ${names === '' ? 'those who may deploy' : names}` : 'nobody',
        advice: `Add required reviewers (${where}), or take approvals from a reviewed file: approval.by: file`,
    };
}
function selfReviewOf({ preventsSelfReview }, platform, where) {
    const setting = platform.kind === 'gitlab'
        ? 'Do not let who triggers a pipeline approve its deployments'
        : 'Switch "Prevent self-review" on';
    return {
        met: preventsSelfReview,
        found: preventsSelfReview ? 'prevented' : 'allowed',
        advice: `${setting} (${where})`,
    };
}
function administratorsOf({ administratorsBypass }, where) {
    if (administratorsBypass === undefined) {
        return {
            met: undefined,
            found: 'GitHub does not say whether administrators may bypass the rules',
            advice: 'Update the server, or set approval.protection.administrators to warn or off',
        };
    }
    return {
        met: !administratorsBypass,
        found: administratorsBypass ? 'administrators may bypass the rules' : 'they cannot',
        advice: `Switch "Allow administrators to bypass configured protection rules" off (${where})`,
    };
}
function branchesOf({ branches }, where) {
    const words = {
        any: 'any branch may enter',
        protected: 'protected branches',
        selected: 'selected branches and tags',
    };
    return {
        met: branches !== 'any',
        found: words[branches],
        advice: `Let protected or selected branches enter alone (${where}); "protected branches only" lets every branch enter while none is protected`,
    };
}
/** Judges the branch of this job: on GitLab a protected environment takes any branch. */
function jobsBranch({ job }) {
    return {
        met: job?.isProtected,
        found: job === undefined ? 'no job' : `${job.ref} is ${job.isProtected ? '' : 'not '}protected`,
        advice: `Protect the branch or tag ${job?.ref ?? ''} (Settings > Repository > Protected branches)`,
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/unasked.js


const unasked_kind = 'approval';
/**
 * Closes a production that people enter, in a run without a platform that could be asked who approved it.
 * Taking the platform's variables away must not take its approval away. The flow may say that nobody is asked, or how
 * else it is proven.
 */
const unasked = {
    kind: unasked_kind,
    plan({ environment, policy }, { platform }) {
        if (platform.kind !== 'local' || environment === undefined || !(0,approval/* isApprovedByDefault */.yg)(environment))
            return Promise.resolve(undefined);
        if (policy?.approval !== undefined || policy?.change !== undefined)
            return Promise.resolve(undefined);
        const { name } = environment;
        const row = {
            id: unasked_kind,
            title: 'Approval',
            required: 'an approval, asked of the platform',
            source: 'default',
            from: 'the platform',
        };
        const advice = `Run it in a job of GitHub or GitLab; or write one of these below gates.${name}: "approval: none", "approval: { by: file }", "approval: { by: task }", or "change: { … }"`;
        const check = (0,external_row/* rowOf */.OB)(unasked_kind, row, { status: 'fail', found: 'a run without a platform', advice });
        return Promise.resolve({ kind: unasked_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/checks.js








/**
 * In the order of the report. A new check is a file beside this one and an entry here: the check itself, or its section
 * of the gate, if it asks for nothing without, and what loads it.
 */
const externalChecks = [
    keyScope,
    policySource,
    evidenceRun,
    protection,
    approval_approval,
    approvalFile,
    { section: 'approval', load: async () => (await __webpack_require__.e(/* import() */ 2088).then(__webpack_require__.bind(__webpack_require__, 2088))).approvalTask },
    unasked,
    { section: 'windows', load: async () => (await __webpack_require__.e(/* import() */ 8322).then(__webpack_require__.bind(__webpack_require__, 58322))).windows },
    { section: 'provenance', input: 'provenance', load: async () => (await __webpack_require__.e(/* import() */ 9524).then(__webpack_require__.bind(__webpack_require__, 99524))).provenance },
    { section: 'manifests', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(1045), __webpack_require__.e(1437)]).then(__webpack_require__.bind(__webpack_require__, 21437))).manifests },
    { section: 'migrations', load: async () => (await __webpack_require__.e(/* import() */ 1410).then(__webpack_require__.bind(__webpack_require__, 81410))).migrations },
    { section: 'recovery', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(2751), __webpack_require__.e(4034), __webpack_require__.e(6546), __webpack_require__.e(5299)]).then(__webpack_require__.bind(__webpack_require__, 93677))).recovery },
    { section: 'soak', load: async () => (await __webpack_require__.e(/* import() */ 638).then(__webpack_require__.bind(__webpack_require__, 60638))).soak },
    { section: 'metrics', load: async () => (await __webpack_require__.e(/* import() */ 8945).then(__webpack_require__.bind(__webpack_require__, 58945))).metrics },
    { section: 'sonar', load: async () => (await __webpack_require__.e(/* import() */ 5401).then(__webpack_require__.bind(__webpack_require__, 45401))).sonar },
    change,
];

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/steps/gate/plan.js





















/**
 * Reads the flow file and finds the reports.
 * Throws UsageError for inputs that do not fit together.
 */
async function plan_plan(inputs, ports, options = {}) {
    if (!inputs.rollback)
        return planUnder(await policyOf(inputs, ports), inputs, ports, options);
    const planned = await planRollback(inputs, ports, options);
    if (planned !== undefined)
        return planned;
    throw nothingRequired(`a rollback in ${inputs.environment}`, 'promote with "rollback" without a gate');
}
/** As `plan`, of a rollback; undefined where the environment asks for nothing before one. */
async function planRollback(inputs, ports, options = {}) {
    const policy = await rollbackPolicyOf(inputs, ports);
    return policy && planUnder(policy, inputs, ports, options);
}
async function planUnder({ flow, environment, where, rules }, inputs, ports, options) {
    await requireOwnPlatform(flow, ports);
    const subject = subjectOf(inputs, flow);
    const limits = (0,policy_limits/* limitsOf */.A)(inputs, environment?.gate, where);
    const asked = await planExternal({ inputs, flow, environment, policy: environment?.gate, subject, commitInput: options.commitInput ?? 'commit' }, ports);
    const settings = await settingsOf(inputs, environment, { where, limits }, ports);
    const demanded = kinds/* reportChecks */.o.some(({ demands }) => (demands?.(settings) ?? []).length > 0);
    if (Object.keys(limits).length === 0 && asked.length === 0 && !demanded)
        throw nothingRequired(where);
    const evidence = await (0,plan/* planEvidence */.H0)(inputs, ports.files.readingAlso(inputs['evidence-roots']));
    const names = flow && [...flow.environments, ...(flow.platforms ?? [])].map(({ name }) => name);
    const exceptions = await (0,file/* loadExceptions */.Rz)(inputs.exceptions, names, ports.files);
    const vex = await loadVex(inputs.vex, environment?.gate.vulnerabilities?.vex ?? [], ports);
    const read = [
        ...Object.values(evidence).flatMap((one) => one.files.concat(one.baseline.files)),
        flow?.file,
        exceptions?.path,
        ...vex.map(({ path }) => path),
    ];
    const written = filesToWrite(inputs, read, ports.files);
    (0,exceptions_export/* refuseWithoutProduct */.UG)(written.exports, subject);
    const proof = (0,verdict_proof/* proofOf */.oX)(subject, flow, environment);
    const emergency = (0,break_glass/* planBreakGlass */.vO)(inputs, environment, proof, asked);
    return {
        subject,
        environment: inputs.environment,
        binding: await (0,binding/* bindingRules */.dQ)(inputs, environment, subject.digest, where, ports),
        policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
        limits,
        change: environment?.gate.change === undefined ? undefined : inputs['change-ticket'],
        evidence,
        evidenceRoots: inputs['evidence-roots'],
        settings,
        external: asked,
        exceptions,
        maxTermMs: (0,approved/* longestTermMs */.o)(environment),
        vex,
        ...written,
        proof,
        rules,
        explain: inputs.explain,
        whatIf: inputs['what-if'],
        breakGlass: emergency,
        record: await recordPlan(inputs, { subject, flow, proof }, options, ports),
    };
}
/** Returns the settings for reading reports; the changed lines where their coverage is asked for. */
async function settingsOf(inputs, environment, { where, limits }, ports) {
    const settings = (0,plan/* readingSettings */.ih)(inputs, environment, where);
    const isAsked = limits['changed-line-coverage'] !== undefined;
    const changed = isAsked ? await changedLines(inputs['changed-since'], inputs.commit, ports) : 'not asked for';
    return { ...settings, changed, directory: ports.files.resolve('.') };
}
async function recordPlan(inputs, { subject, flow, proof }, { artifactFollows }, ports) {
    if (inputs['what-if'] || inputs['dry-run'])
        return undefined;
    if (artifactFollows === true)
        return (0,record/* planLater */.Mr)(subject, flow, proof, ports);
    const recorded = inputs.record || inputs['break-glass'] !== undefined;
    return recorded ? (0,record/* planRecord */.x1)(subject, flow, proof, ports) : undefined;
}
async function planExternal(context, ports) {
    const planned = [];
    for (const entry of externalChecks) {
        const check = 'load' in entry ? await loadedCheck(entry, context) : entry;
        const one = await check?.plan(context, ports);
        if (one !== undefined)
            planned.push(one);
    }
    return planned;
}
async function loadedCheck(entry, { policy, inputs }) {
    const isGiven = entry.input !== undefined && inputs[entry.input].length > 0;
    return policy?.[entry.section] !== undefined || isGiven ? entry.load() : undefined;
}
const declareSome = 'declare thresholds in the flow file or give one, such as min-line-coverage or max-errors';
function nothingRequired(where, fix = declareSome) {
    return new errors/* UsageError */.eb({
        code: 'gate-without-checks',
        where,
        found: 'nothing is required, and a gate without checks would open for anything',
        fix,
    });
}
function subjectOf(inputs, flow) {
    const { application, artifact, version, commit } = inputs;
    return {
        ...(application !== undefined && { application }),
        ...(artifact !== undefined && artifactOf(artifact, application, flow)),
        ...(version !== undefined && { version }),
        ...(commit !== undefined && { commit }),
    };
}
function artifactOf(text, application, flow) {
    const reference = (0,registry_reference.parseReference)(text, { what: 'artifact' });
    if (reference.digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'artifact-without-digest',
            where: 'artifact',
            expected: 'a digest (repository@sha256:…)',
            found: text,
            fix: 'give the digest: a tag can move',
        });
    }
    if (flow !== undefined && application !== undefined) {
        const { image } = (0,questions/* applicationOf */.KM)(flow, application);
        const path = reference.kind === 'layout' ? reference.directory : reference.repository;
        if (path !== image && !path.endsWith(`/${image}`)) {
            throw new errors/* UsageError */.eb({
                code: 'artifact-of-another-application',
                where: 'artifact',
                expected: `an image of ${application} (${image} in ${flow.file})`,
                found: text,
            });
        }
    }
    return { artifact: (0,registry_reference/* formatReference */.FH)(reference), digest: reference.digest };
}
/** Returns the files and hashes that determine the verdict. */
async function policyIn({ flow, environment, exceptions, vex, }, files) {
    return {
        ...(flow !== undefined && (await plan_policySource(flow, files))),
        ...(environment !== undefined && { effective: (0,policy_hash/* policyHash */.t)(environment) }),
        ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
        ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
    };
}
async function plan_policySource(flow, files) {
    const bytes = await (0,flow_home/* readFlowFile */.j4)(flow, files);
    const { repository, branch, commit } = flow.source ?? {};
    return {
        path: flow.file,
        ...(bytes !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }),
        ...(commit === undefined ? { local: true } : { repository, branch, commit }),
    };
}
/** Returns the files to write. Throws UsageError where one is also read, or is written twice. */
function filesToWrite(inputs, read, files) {
    const written = {
        verdictFile: inputs['verdict-file'],
        reports: {
            codeQuality: inputs['code-quality-file'],
            junit: inputs['junit-file'],
            sidecars: inputs.sidecars,
        },
        exports: { sarif: inputs['export-sarif'], vex: inputs['export-vex'] },
    };
    const taken = new Set(read.flatMap((path) => (path === undefined ? [] : [files.resolve(path)])));
    for (const path of [
        written.verdictFile,
        written.reports.codeQuality,
        written.reports.junit,
        ...Object.values(written.exports),
    ]) {
        if (typeof path !== 'string')
            continue;
        const target = files.resolve(path);
        if (taken.has(target)) {
            throw new errors/* UsageError */.eb({
                code: 'verdict-over-evidence',
                where: path,
                found: 'the file is also read, or written twice',
                fix: 'name another one',
            });
        }
        taken.add(target);
    }
    return written;
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
