export const id = 2610;
export const ids = [2610];
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

/***/ 76585:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tightened),
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
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


/***/ })

};
