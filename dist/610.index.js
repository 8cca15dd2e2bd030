export const id = 610;
export const ids = [610];
export const modules = {

/***/ 82610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90296);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76585);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64444);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53624);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93953);







/**
 * The flow with what the central policy asks of each environment by its tier, and with what the flow itself adds to
 * that. Throws RefusedError, which names both places, where the flow asks for less; UsageError for a policy file that is
 * wrong or not there; what `GitopsRepositories.at` throws.
 */
async function underCentralPolicy(flow, reach) {
    return (await explained(flow, reach)).flow;
}
/** As `underCentralPolicy`, with where the central policy says what, by the environments of the flow. */
async function explained(flow, reach) {
    if (flow.policy === undefined)
        return { flow };
    const central = await readCentral(flow.policy, flow.file, reach);
    const environments = [];
    for (const environment of flow.environments) {
        const base = central.gates.get(environment.tier) ?? {};
        const gate = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(base, environment.declared);
        const [first] = (0,_gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__/* .weakenings */ .r)(base, gate);
        if (first !== undefined)
            throw await weakened(first, environment, flow, central, reach);
        environments.push({ ...environment, gate });
    }
    const rules = (name, path) => {
        const tier = flow.environments.find((one) => one.name === name)?.tier;
        const rule = tier && central.rules(tier, path);
        return rule && { ...rule, environment: rule.environment === tier ? name : rule.environment };
    };
    return { flow: { ...flow, environments }, rules };
}
async function readCentral({ repository, commit, path }, flow, reach) {
    const name = `${repository}@${commit.slice(0, 12)} ${path}`;
    const snapshot = await reach.gitops.at(repository, commit);
    const bytes = await snapshot.read(path);
    if (bytes === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('policy-missing', `${flow}: policy names ${path}, and ${repository} has none at ${commit}`);
    }
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlowDocument */ .b)(bytes, name);
    const { gates } = await (0,_validate_js__WEBPACK_IMPORTED_MODULE_6__/* .validateBy */ .e)(_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .wh, document, 'policy');
    const all = new Map();
    let inherited = {};
    for (const tier of _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .cK) {
        inherited = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(inherited, gates[tier] ?? {});
        all.set(tier, inherited);
    }
    return { gates: all, rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesBelow */ .l)(document, _schema_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .cK) };
}
async function weakened({ path, base = 'nothing', own = 'nothing' }, { name, tier }, { file, policy }, central, { files }) {
    const bytes = await files.read(file);
    const here = bytes === undefined ? undefined : (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesIn */ .B)(bytes, file)(name, path);
    const there = central.rules(tier, path);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('policy-weakened', `${here?.at ?? file}: ${path.join('.')} of ${name} is ${own}, and the policy of ${policy?.repository} has ${base} for ${tier} (${there?.at ?? policy?.path}): a flow may ask for more, not for less; leave it out, or change the policy there and then the commit here`);
}


/***/ }),

/***/ 76585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56994);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90296);



/** Where `own` asks for less than `base`, for one environment. What cannot be compared has to be the same. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: shown(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: shown(was), own: shown(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
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
        // A section that was not there asked for nothing, but for what words it asks for by default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || isAtLeast(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: shown(base), own: shown(own) }];
    });
}
function isAtLeast(base, own, direction) {
    if (direction === undefined)
        return false;
    if (typeof direction === 'boolean')
        return (own ?? false) === direction || (base ?? false) !== direction;
    if (typeof direction === 'object') {
        const [least, found] = [base ?? direction.at(-1), own].map((word) => direction.indexOf(String(word)));
        return least !== undefined && found !== undefined && found >= least;
    }
    if (base === undefined)
        return true;
    const [least, found] = [sizeOf(base), sizeOf(own)];
    return direction === 'higher' ? found >= least : found <= least;
}
/** NaN is neither more nor less than anything. */
function sizeOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' ? (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W)(value) : Number.NaN;
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
function shown(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
}


/***/ }),

/***/ 64444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ rulesIn),
/* harmony export */   l: () => (/* binding */ rulesBelow)
/* harmony export */ });
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(930);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32162);


/** Reads positions out of a flow file that `parseFlow` has taken. */
function rulesIn(bytes, file) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFlowDocuments */ .q)(bytes, file).find(({ data }) => Array.isArray((0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(data, 'environments')));
    return document === undefined ? () => undefined : rulesBelow(document, environmentsOf(document));
}
/** As `rulesIn`, for gates by `names`, each of which inherits from the one before it. */
function rulesBelow(document, names) {
    return (environment, path) => {
        const known = names.slice(0, names.indexOf(environment) + 1).toReversed();
        for (let depth = path.length; depth > 0; depth -= 1) {
            const parts = path.slice(0, depth);
            const name = known.find((one) => (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document.data, 'gates', one, ...parts) !== undefined);
            const whole = depth === path.length;
            if (name !== undefined)
                return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
        }
        return undefined;
    };
}
function environmentsOf({ data }) {
    return (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(data, 'environments').flatMap((one) => (0,_member_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(one, 'name') ?? []);
}
function positionOf(document, path) {
    return document.position(path.slice(0, -1), path.at(-1));
}


/***/ }),

/***/ 930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/** What is at a path in data that anybody may have written: own members only, undefined where there is none. */
function memberAt(value, ...path) {
    let found = value;
    for (const key of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
            return undefined;
        found = Object.entries(found).find(([name]) => name === key)?.[1];
    }
    return found;
}
/** As `memberAt`; undefined for what is no text. */
function textIn(value, ...path) {
    const found = memberAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** As `memberAt`; empty for what is no list. */
function listIn(value, ...path) {
    const found = memberAt(value, ...path);
    return Array.isArray(found) ? found : [];
}


/***/ })

};
