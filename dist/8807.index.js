export const id = 8807;
export const ids = [8807,1828,4304];
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

/***/ 56620:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf)
/* harmony export */ });
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Returns the milliseconds of a duration: a number and its unit, such as `30m`, `12h`, `7d` or `4w`. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

/***/ 64280:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ asksSeveral),
/* harmony export */   Hw: () => (/* binding */ approversAsked),
/* harmony export */   TO: () => (/* binding */ approvalRequirementsOf),
/* harmony export */   yg: () => (/* binding */ isApprovedByDefault)
/* harmony export */ });
const byTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'required',
    production: 'required',
};
/** An approval that names no artifact is worth little anywhere, and nothing from uat on. */
const namedByTier = {
    development: 'warn',
    testing: 'warn',
    uat: 'required',
    staging: 'required',
    production: 'required',
};
const unsaid = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/** Returns the approval requirements of the environment's gate, completed by its tier. */
function approvalRequirementsOf({ tier, gate }) {
    const { by, minimum, groups, protection, rules, authors, ...more } = approversAsked(gate.approval) ?? unsaid;
    const usual = byTier[tier];
    return {
        by,
        minimum,
        groups,
        protection: {
            reviewers: protection.reviewers ?? usual,
            'self-review': protection['self-review'] ?? usual,
            branches: protection.branches ?? usual,
            administrators: protection.administrators ?? usual,
        },
        rules: rules ?? {},
        authors: authors ?? usual,
        artifactFirst: more['artifact-first'] ?? usual,
        artifactNamed: more['artifact-named'] ?? namedByTier[tier],
        identity: more.identity ?? 'off',
    };
}
/** Returns who must approve by the section; undefined where nobody must, or nothing is said. */
function approversAsked(section) {
    return section === 'none' ? undefined : section;
}
/** Tells whether one person's approval can never be enough. */
function asksSeveral({ minimum, groups }) {
    const all = Object.values(groups);
    if (minimum > 1 || all.some((group) => (group.minimum ?? 1) > 1))
        return true;
    const members = all.map((group) => new Set(group.members.map((name) => name.replace(/^@/, '').toLowerCase())));
    const [first = new Set(), ...others] = members;
    return all.length > 1 && ![...first].some((name) => others.every((group) => group.has(name)));
}
/**
 * Tells whether approval on the platform is the default: production with a manual or controlled promotion, unless it
 * says itself that nobody is asked.
 */
function isApprovedByDefault({ tier, promotion, gate, }) {
    return tier === 'production' && promotion !== 'automatic' && gate.approval !== 'none';
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


/***/ }),

/***/ 66403:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ predecessorsOf),
/* harmony export */   G0: () => (/* binding */ namesBefore),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   St: () => (/* binding */ circleIn),
/* harmony export */   hM: () => (/* binding */ inPromotionOrder),
/* harmony export */   lD: () => (/* binding */ stopsOf),
/* harmony export */   v8: () => (/* binding */ beforeOf)
/* harmony export */ });
/* unused harmony export pathsTo */
/* harmony import */ var _questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50342);

/** Reads the edges from the flow file: both keys left out mean the environment before it in the list. */
function stopsOf(entries) {
    return entries.map(({ name, after, 'after-any': afterAny }, index) => {
        const before = entries[index - 1]?.name;
        const isLeftOut = after === undefined && afterAny === undefined && before !== undefined;
        return { name, after: isLeftOut ? [before] : (after ?? []), afterAny: afterAny ?? [] };
    });
}
/** Names of all that come directly before a stop, `after` first, each once. */
function namesBefore({ after, afterAny }) {
    return [...new Set([...after, ...afterAny])];
}
/**
 * Stops in promotion order: each behind all that come before it, and otherwise as in the list. Stops of a circle, and
 * those behind one, are left out.
 */
function inPromotionOrder(stops) {
    const ordered = [];
    const placed = new Set();
    let open = [...stops];
    for (;;) {
        const next = open.find((stop) => namesBefore(stop).every((name) => placed.has(name)));
        if (next === undefined)
            return ordered;
        ordered.push(next);
        placed.add(next.name);
        open = open.filter((stop) => stop !== next);
    }
}
/** Finds the names of a circle, the first repeated at its end; undefined where there is none. */
function circleIn(stops) {
    const ordered = new Set(inPromotionOrder(stops).map(({ name }) => name));
    const open = new Map(stops.filter(({ name }) => !ordered.has(name)).map((stop) => [stop.name, stop]));
    const way = [];
    // Each open stop has an open one before it, so that going back must meet a name again.
    let next = open.keys().next().value;
    while (next !== undefined && !way.includes(next)) {
        way.push(next);
        const stop = open.get(next);
        next = stop && namesBefore(stop).find((name) => open.has(name));
    }
    return next === undefined ? undefined : [...way.slice(way.indexOf(next)), next].toReversed();
}
/** Returns the environments before one, by its edges. @throws UsageError for an unknown name. */
function beforeOf(flow, name) {
    const { after, afterAny } = (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, name);
    const environments = (names) => names.map((one) => (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, one));
    return { all: environments(after), any: environments(afterAny) };
}
/**
 * Returns the environments directly before one, `after` first; none for the first one. @throws UsageError for an
 * unknown name.
 */
function predecessorsOf(flow, name) {
    return namesBefore((0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, name)).map((one) => (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, one));
}
/** Returns the environments directly after one, in promotion order. @throws UsageError for an unknown name. */
function successorsOf(flow, name) {
    const { name: known } = (0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, name);
    return flow.environments.filter((environment) => namesBefore(environment).includes(known));
}
/**
 * Returns all environments that lead to one, in promotion order, without itself. @throws UsageError for an unknown
 * name.
 */
function ancestorsOf(flow, name) {
    const found = new Set();
    const open = [...namesBefore((0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, name))];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        open.push(...namesBefore((0,_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentOf */ .p7)(flow, next)));
    }
    return flow.environments.filter((environment) => found.has(environment.name));
}
/** Tells whether the first environment leads to the second, over any number of others. */
function leadsTo(flow, from, to) {
    return ancestorsOf(flow, to).some(({ name }) => name === from);
}
/**
 * Yields every path from the first environment to one, both ends included. There may be exponentially many: take as
 * many as you need. @throws UsageError for an unknown name.
 */
function* pathsTo(flow, name) {
    const environment = environmentOf(flow, name);
    const before = predecessorsOf(flow, name);
    if (before.length === 0)
        yield [environment];
    for (const one of before) {
        for (const path of pathsTo(flow, one.name))
            yield [...path, environment];
    }
}


/***/ }),

/***/ 50836:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D2: () => (/* binding */ homeOfFlow),
/* harmony export */   HX: () => (/* binding */ topOf),
/* harmony export */   j4: () => (/* binding */ readFlowFile),
/* harmony export */   ri: () => (/* binding */ readBeside),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Finds the repository of a flow file; undefined for a file that is in none. */
async function homeOfFlow(file, { files, git }) {
    const whole = files.resolve(file);
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(whole);
    const place = await git.run(['rev-parse', '--is-shallow-repository', '--show-prefix'], { cwd, accept: [128] });
    if (place.exitCode !== 0)
        return undefined;
    const [shallow = '', prefix = ''] = place.text.split('\n');
    return { cwd, path: `${prefix}${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(whole)}`, shallow: shallow === 'true' };
}
/** Returns the top of the work tree that a flow file is in. */
function topOf({ cwd, path }) {
    const parents = path.split('/').slice(1);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, ...parents.map(() => '..'));
}
/**
 * Returns the URL or path of `origin`, where there is one, without credentials.
 * GitLab's runner writes the token of the job into the URL; Git gets the token from the environment here.
 */
async function originOf({ cwd }, git) {
    const { exitCode, text } = await git.run(['config', '--get', 'remote.origin.url'], { cwd, accept: [1, 128] });
    return exitCode === 0 ? text.trim().replace(/^(https?:\/\/)[^/]*@/i, '$1') : undefined;
}
/** Reads a file that the flow names, by its path from the flow file's directory: from the flow's own source. */
async function readBeside(flow, path, files) {
    return flow.source === undefined ? files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(flow.file), path)) : flow.source.read(path);
}
/** Reads the flow file itself, from its own source. */
async function readFlowFile({ source, file }, files) {
    return source === undefined ? files.read(file) : source.bytes;
}


/***/ }),

/***/ 47922:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   t: () => (/* binding */ policyHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/**
 * Computes one digest of an environment's requirements.
 * It covers the effective gate, and the tier and promotion that decide defaults of checks. An edit of the flow file
 * that does not change these keeps the digest, so that a verdict stays valid.
 */
function policyHash({ gate, tier, promotion }) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}
/** Writes JSON with the keys of each object in order, and without undefined values. */
function canonical(value) {
    return JSON.stringify(value, (_key, one) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(one) ? sorted(one) : one));
}
function sorted(tree) {
    return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}


/***/ }),

/***/ 50342:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ isPlatformPlace),
/* harmony export */   EE: () => (/* binding */ judgedPlaceOf),
/* harmony export */   KM: () => (/* binding */ applicationOf),
/* harmony export */   gb: () => (/* binding */ requirePromoted),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony export positionOf */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87132);


/** @throws UsageError that lists the environments of the flow. */
function environmentOf(flow, name) {
    return named(flow, 'environment', flow.environments, name);
}
/** Finds an environment, or a platform cluster with manifests. @throws UsageError that lists both */
function judgedPlaceOf(flow, name) {
    return named(flow, 'environment', [...flow.environments, ...(flow.platforms ?? [])], name);
}
/** Tells whether a place is the cluster of a platform, which is rendered from its own manifests. */
function isPlatformPlace({ platforms = [] }, { name }) {
    return platforms.some((one) => one.name === name);
}
/** @throws UsageError that lists the applications of the flow. */
function applicationOf(flow, name) {
    return named(flow, 'application', flow.applications, name);
}
/** @throws RefusedError for an application that stays in the first environment, on its way into another one. */
function requirePromoted(flow, { name, promoted }, environment) {
    if (promoted !== false || positionOf(flow, environment.name) === 0)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'not-promoted',
        where: `${name} in ${environment.name}`,
        found: `${name} is not among the applicationsToPromote of ${flow.name}`,
        fix: 'add it to the CDPipeline',
    });
}
/** Returns the environment's place in the promotion order, from 0. */
function positionOf(flow, name) {
    return flow.environments.indexOf(environmentOf(flow, name));
}
function named(flow, what, all, name) {
    const one = all.find((candidate) => candidate.name === name);
    if (one !== undefined)
        return one;
    const names = all.map((candidate) => candidate.name);
    const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: `unknown-${what}`,
        where: flow.file,
        found: `there is no ${what} "${name}"`,
        fix: guess === undefined ? `use one of ${listed(names)}` : `did you mean "${guess}"? It has ${listed(names)}`,
    });
}
function listed(names) {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}


/***/ }),

/***/ 87561:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defaultValidForMs)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);

/** How long a verdict is valid where the flow file does not say it (`records.verdict-valid-for`), in milliseconds. */
const defaultValidForMs = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)('7d');


/***/ }),

/***/ 84782:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseDocuments)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

/** Kubernetes reads YAML 1.1: `yes` is true, and a merge key merges. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolYaml11Tag */ .iE, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .binaryTag */ .kt);
/** For the few texts with merge keys: each scalar costs more with them. */
const mergingSchema = schema.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const limits = { maxDepth: 100, maxAliases: 1000 };
/** Values of the documents of a text that have aliases, once these are followed. */
const maxValues = 1_000_000;
/** Characters that are read again because of a continuation line without indentation. */
const maxReread = 16 * 1024 * 1024;
const maxDocuments = 100_000;
/**
 * Parses the documents of a file one by one, so that a broken one does not hide the others. Beyond `most` of them, the
 * last entry is one that says so.
 */
function parseDocuments(text, most = maxDocuments) {
    const budget = { values: maxValues, reread: maxReread };
    const parts = partsOf(text, most + 1);
    const documents = parts.slice(0, most).flatMap((part) => parsePart(part, budget) ?? []);
    const [rest] = parts.slice(most);
    return rest === undefined ? documents : [...documents, { line: rest.line + 1, found: `more than ${most} documents` }];
}
/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;
/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2), up to `most` parts; no scalar can hold such a line. */
function partsOf(text, most) {
    const parts = [];
    let [start, line] = [0, 0];
    for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
        const part = text.slice(start, index);
        if (!holdsNothing.test(part))
            parts.push({ text: part, line });
        line += newlinesIn(part);
        start = index;
        if (parts.length === most)
            return parts;
    }
    parts.push({ text: text.slice(start), line });
    return parts;
}
function newlinesIn(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function parsePart({ text, line }, budget) {
    try {
        const { source, events } = eventsOf(text, budget);
        if (events.length === 0)
            return undefined;
        const [value] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source,
            schema: source.includes('<<') ? mergingSchema : schema,
            ...limits,
        });
        if (events.some(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS))
            spend(value, budget);
        // Few documents have findings; the events of those that have are kept for the next one.
        let kept;
        return { value, lineOf: (path) => line + lineIn(source, (kept ??= (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits)), path) };
    }
    catch (error) {
        // The library says that it may throw others for hostile input, such as a RangeError.
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            return { line: line + 1, found: 'YAML that cannot be read' };
        return { line: line + (error.mark?.line ?? 0) + 1, found: `YAML that does not parse: ${error.reason}` };
    }
}
const maxPadded = 100;
/**
 * Parses events. Go's parser, which Kubernetes uses, lets a quoted text go on at the indentation of its key, and so
 * does Helm's output; space in front of such a line is no part of the text, so that it may be added.
 */
function eventsOf(text, budget) {
    let source = text;
    for (let padded = 0;; padded += 1) {
        try {
            return { source, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits) };
        }
        catch (error) {
            const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB && /deficient indentation/.test(error.reason) ? error.mark : undefined;
            budget.reread -= mark?.position ?? 0;
            if (mark === undefined || mark === null || padded >= maxPadded || budget.reread < 0)
                throw error;
            const lineStart = mark.position - mark.column;
            source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
        }
    }
}
/** Refuses aliases that make a small text large (a "billion laughs"), or that have no end. */
function spend(value, budget) {
    const count = valuesIn(value, new Map());
    if (count === Infinity)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB('an alias within its own anchor');
    if (count > budget.values)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB(`more than ${maxValues} values by its aliases`);
    budget.values -= count;
}
/** Counts the values that a reader would meet; each anchor is counted once, however often it is named. */
function valuesIn(value, counted) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
        return 1;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    counted.set(value, Infinity);
    let count = 1;
    for (const inner of Object.values(value))
        count += valuesIn(inner, counted);
    counted.set(value, count);
    return count;
}
/** Line of a path in a document, from 1. */
function lineIn(source, events, path) {
    let at = 1;
    let found = startOf(events[at]);
    for (const step of path) {
        const next = childAt(source, events, at, step);
        if (next === undefined)
            break;
        ({ value: at, start: found } = next);
    }
    return newlinesIn(source.slice(0, found)) + 1;
}
/** Finds a member of the collection that begins at an event: its value's event, and where its key or item starts. */
function childAt(source, events, collection, step) {
    const parent = events[collection];
    if (parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING && parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return undefined;
    const isMapping = parent.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING;
    let index = 0;
    for (let at = collection + 1; at < events.length && events[at]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP; index += 1) {
        const key = events[at];
        const value = isMapping ? after(events, at) : at;
        const isWanted = isMapping
            ? key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR && (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, key) === String(step)
            : index === step;
        if (isWanted)
            return { value, start: startOf(key) };
        at = after(events, value);
    }
    return undefined;
}
/** Index of the event behind the node that begins at an index. */
function after(events, from) {
    let depth = 0;
    for (let at = from; at < events.length; at += 1) {
        const type = events[at]?.type;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
            depth += 1;
        else if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    return events.length;
}
function startOf(event) {
    if (event === undefined)
        return 0;
    if ('valueStart' in event)
        return event.valueStart;
    if ('start' in event)
        return event.start;
    return 'anchorStart' in event ? event.anchorStart : 0;
}


/***/ }),

/***/ 59:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProtected: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 72590:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ signStatement)
/* harmony export */ });
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12985);


/** Signs a statement; without a signer it stays bare. @throws UsageError, RemoteError, RefusedError as `JobSigner` */
async function signStatement(statement, signer) {
    if (signer === undefined)
        return { bytes: statement, mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.statement };
    if ('id' in signer)
        return { bytes: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .writeEnvelope */ .Iv)(statement, signer), mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.envelope };
    const bundle = await signer.bundle(statement);
    return { bytes: new TextEncoder().encode(bundle), mediaType: _records_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.bundle };
}


/***/ }),

/***/ 55949:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ signerFor)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/sigstore/pre-authentication.js
var pre_authentication = __webpack_require__(73069);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/sigstore/services.js



/** Statuses by which Fulcio says what it has against a token. */
const refusals = [400, 401, 403];
/** Asks Fulcio for a certificate (sigstore/fulcio, fulcio.proto). Returns the leaf as DER. Throws RemoteError. */
async function requestCertificate(web, address, { token, publicKey, proof }) {
    const server = web.open({ base: address, title: 'Fulcio', scope: 'an OIDC token that it takes' });
    const { body, status } = await server.ask({
        path: 'api/v2/signingCert',
        what: 'a certificate',
        accept: refusals,
        body: {
            credentials: { oidcIdentityToken: token },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: publicKey },
                proofOfPossession: proof.toString('base64'),
            },
        },
    });
    if (refusals.includes(status)) {
        throw new errors/* RemoteError */.Hi({
            code: 'certificate-refused',
            where: server.name,
            expected: 'a certificate for the OIDC token of this job',
            found: (0,shown/* shown */.S)((0,json_path/* textIn */.r7)(body, 'message') ?? `status ${status}`, 200),
            fix: 'let it take tokens of this platform, with the audience "sigstore"',
        });
    }
    const holders = ['signedCertificateEmbeddedSct', 'signedCertificateDetachedSct'];
    const [leaf] = holders.flatMap((name) => (0,json_path/* listIn */.Of)(body, name, 'chain', 'certificates'));
    if (typeof leaf === 'string' && leaf.includes('-----BEGIN CERTIFICATE-----'))
        return derOf(leaf);
    throw oddAnswer(server, 'a chain of certificates');
}
/** Writes a signature into the log. Returns its entry as the JSON of TransparencyLogEntry. Throws RemoteError. */
function requestEntry(web, { url, version }, request) {
    const server = web.open({ base: url, title: 'Rekor', scope: '' });
    return version === 2 ? entryOfTiles(server, request) : entryOfRekor(server, request);
}
/** Rekor 1 (sigstore/rekor, openapi.yaml), kind `dsse` 0.0.1. */
async function entryOfRekor(server, { envelope, certificate }) {
    const verifiers = [Buffer.from(pemOf(certificate)).toString('base64')];
    const { body } = await server.ask({
        path: 'api/v1/log/entries',
        what: 'a log entry',
        body: {
            apiVersion: '0.0.1',
            kind: 'dsse',
            spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers } },
        },
    });
    const [entry] = Object.values(body ?? {});
    const proof = (0,json_path/* memberAt */.mz)(entry, 'verification', 'inclusionProof');
    const promise = (0,json_path/* textIn */.r7)(entry, 'verification', 'signedEntryTimestamp');
    const canonicalizedBody = (0,json_path/* textIn */.r7)(entry, 'body');
    if (proof === undefined || promise === undefined || canonicalizedBody === undefined)
        throw oddAnswer(server, 'a log entry with the proof of its inclusion');
    return {
        logIndex: String((0,json_path/* memberAt */.mz)(entry, 'logIndex')),
        logId: { keyId: fromHex((0,json_path/* textIn */.r7)(entry, 'logID')) },
        kindVersion: { kind: 'dsse', version: '0.0.1' },
        integratedTime: String((0,json_path/* memberAt */.mz)(entry, 'integratedTime')),
        inclusionPromise: { signedEntryTimestamp: promise },
        inclusionProof: {
            logIndex: String((0,json_path/* memberAt */.mz)(proof, 'logIndex')),
            rootHash: fromHex((0,json_path/* textIn */.r7)(proof, 'rootHash')),
            treeSize: String((0,json_path/* memberAt */.mz)(proof, 'treeSize')),
            hashes: (0,json_path/* listIn */.Of)(proof, 'hashes').map((hash) => fromHex(String(hash))),
            checkpoint: { envelope: (0,json_path/* textIn */.r7)(proof, 'checkpoint') },
        },
        canonicalizedBody,
    };
}
/** Rekor 2 (sigstore/rekor-tiles, rekor_service.proto), which answers with the entry as bundles hold it. */
async function entryOfTiles(server, { envelope, certificate }) {
    const { body } = await server.ask({
        path: 'api/v2/log/entries',
        what: 'a log entry',
        body: {
            dsseRequestV002: {
                envelope: JSON.parse(JSON.stringify(envelope)),
                verifiers: [
                    { x509Certificate: { rawBytes: certificate.toString('base64') }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' },
                ],
            },
        },
    });
    if ((0,json_path/* memberAt */.mz)(body, 'inclusionProof') === undefined || typeof body !== 'object' || body === null)
        throw oddAnswer(server, 'a log entry with the proof of its inclusion');
    return body;
}
/** Asks a timestamp authority (RFC 3161, as sigstore/timestamp-authority takes it). Returns DER. Throws RemoteError. */
async function requestTimestamp(web, address, digest) {
    const { origin, pathname } = new URL(address);
    const server = web.open({ base: origin, title: 'the timestamp authority', scope: '' });
    const { bytes } = await server.read({
        path: pathname,
        what: 'a timestamp',
        media: 'application/timestamp-reply',
        body: { artifactHash: digest.toString('base64'), hashAlgorithm: 'sha256' },
    });
    return bytes;
}
function oddAnswer({ name }, expected) {
    return new errors/* RemoteError */.Hi({ code: 'sigstore-answer', where: name, expected, found: 'something else' });
}
function fromHex(text) {
    return Buffer.from(text ?? '', 'hex').toString('base64');
}
function derOf(pem) {
    return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}
function pemOf(der) {
    const lines = der
        .toString('base64')
        .replaceAll(/(.{64})/g, '$1\n')
        .trimEnd();
    return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

;// CONCATENATED MODULE: ./lib/src/sigstore/sign.js





/** What Fulcio takes tokens for, unless it is configured otherwise. */
const audience = 'sigstore';
/** Half of the ten minutes for which Fulcio's certificates are valid. */
const usableMs = 5 * 60_000;
/** Opens a signer. Makes no request. */
function keylessSigner(services, job) {
    let held;
    async function certified() {
        const known = await held;
        if (known !== undefined && job.clock.now().getTime() - known.at < usableMs)
            return known;
        held = certify(services, job);
        return held;
    }
    return {
        async bundle(statement, payloadType) {
            const { toDSSEBundle, bundleToJSON, envelopeToJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
            const { key, certificate } = await certified();
            const signature = (0,external_node_crypto_.sign)('sha256', (0,pre_authentication/* preAuthentication */.C)(statement, payloadType), key);
            const bare = toDSSEBundle({
                artifact: Buffer.from(statement),
                artifactType: payloadType,
                signature,
                certificate,
            });
            const envelope = envelopeToJSON(bare.content.dsseEnvelope);
            const { rekor, timestamp } = services;
            const [entry, stamp] = await Promise.all([
                rekor && requestEntry(job.web, rekor, { envelope, certificate }),
                timestamp && requestTimestamp(job.web, timestamp, (0,external_node_crypto_.createHash)('sha256').update(signature).digest()),
            ]);
            const json = bundleToJSON(bare);
            return JSON.stringify({
                ...json,
                verificationMaterial: {
                    ...json.verificationMaterial,
                    tlogEntries: entry === undefined ? [] : [entry],
                    timestampVerificationData: {
                        rfc3161Timestamps: stamp === undefined || stamp === '' ? [] : [{ signedTimestamp: Buffer.from(stamp).toString('base64') }],
                    },
                },
            });
        },
    };
}
async function certify({ fulcio }, job) {
    const { web, clock } = job;
    const token = await job.token(audience);
    if (token === undefined)
        throw tokenMissing();
    const { publicKey, privateKey: key } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const proof = (0,external_node_crypto_.sign)('sha256', Buffer.from(subjectOf(token)), key);
    const at = clock.now().getTime();
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    return { key, certificate: await requestCertificate(web, fulcio, { token, publicKey: pem, proof }), at };
}
/** Reads the subject of a JSON Web Token, unverified: Fulcio verifies it. */
function subjectOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        const subject = (0,json_path/* textIn */.r7)(claims, 'email') ?? (0,json_path/* textIn */.r7)(claims, 'sub');
        if (subject !== undefined)
            return subject;
    }
    catch {
        // Below: the error.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-identity-token',
        where: 'keyless signature',
        expected: 'a JSON Web Token with a subject',
        found: 'something else',
        fix: 'leave the variables of the OIDC token as the platform sets them',
    });
}
function tokenMissing() {
    return new errors/* UsageError */.eb({
        code: 'identity-token-missing',
        where: 'keyless signature',
        expected: 'an OIDC token of the platform about this job',
        found: 'none',
        fix: 'on GitHub grant the job "id-token: write", on GitLab give it id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    });
}

// EXTERNAL MODULE: ./lib/src/records/dsse.js
var dsse = __webpack_require__(16386);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/records.js
var records = __webpack_require__(12985);
// EXTERNAL MODULE: ./lib/src/records/scope.js
var records_scope = __webpack_require__(45439);
;// CONCATENATED MODULE: ./lib/src/records/signer.js






/**
 * Picks the signer of a statement: the key of the run, else its platform identity.
 * One with an untrusted signature, with none, or by a signer that may not say it, would be refused when it is read.
 *
 * @throws UsageError
 */
function signerFor({ signingKey: pem, job }, trust, claim) {
    const key = pem === undefined ? undefined : (0,keys/* signingKey */.NR)(pem);
    if (trust.length === 0)
        return key;
    const entries = trust.filter(keys/* isTrustedKey */.Tw).filter(({ id }) => id === key?.id);
    if (key !== undefined && entries.some(({ scope }) => (0,records_scope/* scopeFault */.d)(scope, claim) === undefined))
        return key;
    const identity = identityFor(trust, claim);
    if (identity !== undefined && job !== undefined)
        return jobSigner(identity, job, trust, claim);
    throw key === undefined ? keyMissing() : keyFault(key, entries, trust, claim);
}
/** Finds an identity that may say it, whoever runs this. */
function identityFor(trust, claim) {
    for (const signer of trust) {
        if (!(0,keys/* isTrustedKey */.Tw)(signer) && (0,records_scope/* scopeFault */.d)(signer.scope, claim) === undefined)
            return signer;
    }
    return undefined;
}
/** Signs as the job, and reads each bundle as the next environment will: an identity that is not trusted ends here. */
function jobSigner({ sigstore }, job, trust, claim) {
    const signer = keylessSigner(sigstore.services, job);
    return {
        async bundle(statement) {
            const bundle = await signer.bundle(statement, records/* mediaTypes */.Ib.statement);
            const envelope = (0,dsse/* readBundle */.Bo)(new TextEncoder().encode(bundle));
            const own = { ...claim, time: job.clock.now().toISOString() };
            const verdict = (0,dsse/* judgeSignatures */.D8)(envelope, trust, own);
            if (verdict === 'trusted')
                return bundle;
            throw new errors/* RefusedError */.fk({
                code: 'signing-identity-untrusted',
                where: 'keyless signature',
                expected: `a job that records.trusted-identities names for "${claim.statement}" about ${claim.environment}`,
                found: (0,dsse/* bundleFault */.lB)(envelope, trust, own) || verdict,
                fix: `run it in the job that the flow trusts, with its environment, or correct records.trusted-identities`,
            });
        },
    };
}
function keyMissing() {
    return new errors/* UsageError */.eb({
        code: 'signing-key-missing',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: 'a key, because the flow trusts signed records alone (records.trusted-keys)',
        found: 'none',
        fix: 'set KRCI_DEPLOY_SIGNING_KEY',
    });
}
function keyFault({ id }, entries, trust, claim) {
    if (entries.length === 0) {
        const ids = trust.filter(keys/* isTrustedKey */.Tw).map((one) => one.id);
        return new errors/* UsageError */.eb({
            code: 'signing-key-untrusted',
            where: 'KRCI_DEPLOY_SIGNING_KEY',
            expected: `a key that the flow trusts (${ids.join(', ')})`,
            found: id,
            fix: 'use one of those, or add its public key to records.trusted-keys',
        });
    }
    const { environment, statement } = claim;
    const isRetired = entries.every(({ scope }) => (0,records_scope/* scopeFault */.d)(scope, claim) === 'key-retired');
    return new errors/* UsageError */.eb({
        code: isRetired ? 'signing-key-retired' : 'signing-key-scope',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: `a key whose scope holds "${statement}" about ${environment}`,
        found: isRetired ? `${id}, which is revoked or past its not-after` : `${id}, whose scope does not`,
        fix: isRetired ? `use the key of ${environment} that came after it` : (0,keys/* scopeAdvice */.RJ)(environment),
    });
}


/***/ }),

/***/ 24194:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ readStatementOf),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   pc: () => (/* binding */ writeStatement),
/* harmony export */   sR: () => (/* binding */ writeStatementOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6713);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12985);




const statementType = 'https://in-toto.io/Statement/v1';
const maxSubjects = 16;
const maxApprovers = 100;
/** Writes the statement as the bytes that get signed. `name` is the artifact's repository, for readers. */
function writeStatement(digest, name, promotion) {
    return writeStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, { digest, name, predicate: promotion });
}
/** As `writeStatement`, with any predicate. */
function writeStatementOf(type, { digest, name, predicate }) {
    const [algorithm = '', hexadecimal = ''] = digest.split(':');
    const subject = [{ name, digest: { [algorithm]: hexadecimal } }];
    const statement = { _type: statementType, subject, predicateType: type, predicate };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readStatement(bytes) {
    const { subjects, predicate } = readStatementOf(_records_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateType */ .W3, bytes);
    return { subjects, promotion: readPromotion(predicate) };
}
/** As `readStatement`, up to the predicate. */
function readStatementOf(expected, bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'predicateType');
    if (type !== expected)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`the predicate ${expected}`, type.slice(0, 100));
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        predicate: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, 'predicate'),
    };
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('objects in "subject"');
    const named = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(subject, 'digest');
    return Object.entries(named)
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function readPromotion(json) {
    const [source, destination, tool] = ['source', 'destination', 'tool'].map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(json, name));
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'time');
    if (Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a time', `"${time.slice(0, 40)}"`);
    return {
        flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'flow'),
        application: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'application'),
        source: {
            repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(source ?? {}, 'repository'),
            ...optional('environment', source ?? {}),
            ...optional('version', source ?? {}),
        },
        destination: {
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(destination ?? {}, 'environment'),
            repository: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(destination ?? {}, 'repository'),
        },
        version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'version'),
        ...replacedOf(json),
        ...(json['rollback'] === true ? { rollback: true } : {}),
        ...digestAt('previous', json),
        ...sequenceOf(json),
        ...digestAt('adopts', json),
        ...optional('commit', json),
        ...gitopsOf(json),
        ...policyOf(json),
        ...gateOf(json),
        ...optional('actor', json),
        approvers: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(json, 'approvers', maxApprovers).map(approverOf),
        ...optional('run', json),
        time,
        tool: { name: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'name'), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(tool ?? {}, 'version') },
    };
}
function gitopsOf(json) {
    const gitops = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gitops');
    if (gitops === undefined)
        return {};
    const [repository, revision] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gitops, 'revision')];
    return { gitops: { repository, revision, ...optional('branch', gitops) } };
}
function policyOf(json) {
    const policy = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'policy');
    if (policy === undefined)
        return {};
    const [repository, branch] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'repository'), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'branch')];
    return { policy: { repository, branch, commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(policy, 'commit') } };
}
function replacedOf(json) {
    const replaced = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'replaced');
    if (replaced === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(replaced, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "replaced"');
    return { replaced: { digest, ...optional('version', replaced) } };
}
function gateOf(json) {
    const gate = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalObjectAt */ .Zz)(json, 'gate');
    if (gate === undefined)
        return {};
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'digest');
    if (!(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a digest in "gate"');
    return { gate: { verdict: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(gate, 'verdict'), digest } };
}
function digestAt(name, json) {
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(json, name);
    if (digest !== undefined && !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`a digest in "${name}"`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
    return (digest === undefined ? {} : { [name]: digest });
}
function sequenceOf({ sequence }) {
    if (sequence === undefined)
        return {};
    if (typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0)
        return { sequence };
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('a whole number from 1 in "sequence"');
}
function approverOf(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)({ approvers: value }, 'approvers');
}
function optional(name, json) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalTextAt */ .Tq)(json, name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
    return (value === undefined ? {} : { [name]: value });
}


/***/ }),

/***/ 68883:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ drillForms)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
// EXTERNAL MODULE: ./lib/src/recovery/drills/model.js
var model = __webpack_require__(72134);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/firedrill.js





/** FireDrill's evidence (kirilurbonas/FireDrill, pkg/report/evidence.go), alone or as the predicate of its attestation. */
const fireDrill = {
    documentation: {
        form: 'FireDrill',
        readAs: `its evidence as JSON, alone or with \`.intoto.jsonl\` beside it; its attestation, with the predicate \`${attestations/* fireDrillType */.uR}\``,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR ||
        ((0,json_path/* textIn */.r7)(document, 'tool')?.startsWith('firedrill') === true && (0,json_path/* memberAt */.mz)(document, 'drill') !== undefined),
    read: (document) => {
        const isStatement = (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR;
        return factOf(isStatement ? (0,json_path/* memberAt */.mz)(document, 'predicate') : document);
    },
};
/** It restores into a sandbox that it makes and destroys: a container, or a namespace of a cluster. */
function factOf(evidence) {
    const id = (0,json_path/* textIn */.r7)(evidence, 'backup', 'uri');
    const provider = (0,json_path/* textIn */.r7)(evidence, 'sandbox', 'provider');
    const error = (0,json_path/* textIn */.r7)(evidence, 'error');
    return {
        ...(0,values/* present */.Eb)({
            name: (0,json_path/* textIn */.r7)(evidence, 'drill'),
            started: (0,values/* timeAt */.lC)(evidence, 'startedAt'),
            ready: (0,values/* timeAt */.lC)(evidence, 'finishedAt'),
        }),
        ...(id !== undefined && id !== '' && { backup: { id, ...(0,values/* present */.Eb)({ made: madeIn(evidence) }) } }),
        ...(provider !== undefined && { target: { name: `a sandbox of ${(0,shown/* shown */.S)(provider)}` } }),
        checks: (0,json_path/* listIn */.Of)(evidence, 'checks').slice(0, model/* drillLimits */.K.checks).map(checkOf),
        faults: [
            ...(error === undefined || error === '' ? [] : [`it ended with an error: ${(0,shown/* shown */.S)(error)}`]),
            ...((0,json_path/* memberAt */.mz)(evidence, 'verified') === true ? [] : ['FireDrill says that the recovery is not verified']),
        ],
    };
}
/** Go writes a time that is not known as the year 1. */
function madeIn(evidence) {
    const made = (0,values/* timeAt */.lC)(evidence, 'backup', 'modTime');
    return made !== undefined && made.getTime() > 0 ? made : undefined;
}
/** Checks that look at no data (pkg/verify/verify.go). */
const hollow = new Set(['restoreSucceeded', 'freshness']);
function checkOf(value) {
    const name = (0,json_path/* textIn */.r7)(value, 'name') ?? '';
    const detail = (0,json_path/* textIn */.r7)(value, 'detail');
    const isSkipped = (0,json_path/* isRecord */.u4)(value) && value['skipped'] === true;
    const isPassed = (0,json_path/* isRecord */.u4)(value) && value['passed'] === true;
    return {
        name: (0,shown/* shown */.S)(name),
        result: isSkipped ? 'skipped' : isPassed ? 'passed' : 'failed',
        ...(detail !== undefined && { detail: (0,shown/* shown */.S)(detail, model/* drillLimits */.K.characters) }),
        ...(hollow.has(name) && { isHollow: true }),
    };
}

// EXTERNAL MODULE: ./lib/src/recovery/drills/forms/own.js
var own = __webpack_require__(11415);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/test-result.js




const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * In-toto's test result (in-toto/attestation, spec/predicates/test-result.md). It has no place for backup, target and
 * times: they are the descriptors `backup` and `target` of its configuration, and annotations of the latter.
 */
const testResult = {
    documentation: {
        form: 'in-toto test-result',
        readAs: `statement with the predicate \`${testResultType}\`; \`configuration\` has the descriptors \`backup\` (\`uri\`, annotation \`made\`) and \`target\` (annotations \`environment\`, \`cluster\`, \`namespace\`, \`started\`, \`ready\`, \`of\`, \`source\`)`,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === testResultType,
    read: (document) => test_result_factOf((0,json_path/* memberAt */.mz)(document, 'predicate')),
};
function test_result_factOf(predicate) {
    const descriptors = (0,json_path/* listIn */.Of)(predicate, 'configuration').slice(0, model/* drillLimits */.K.checks);
    const named = (name) => descriptors.find((one) => (0,json_path/* textIn */.r7)(one, 'name') === name);
    const [backup, target] = [named('backup'), named('target')];
    const id = (0,json_path/* textIn */.r7)(backup, 'uri');
    const annotation = (key) => (0,json_path/* textIn */.r7)(target, 'annotations', key);
    const result = (0,json_path/* textIn */.r7)(predicate, 'result');
    return {
        ...(0,values/* present */.Eb)({
            name: annotation('source'),
            environment: annotation('of'),
            started: (0,values/* timeAt */.lC)(target, 'annotations', 'started'),
            ready: (0,values/* timeAt */.lC)(target, 'annotations', 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,values/* present */.Eb)({ made: (0,values/* timeAt */.lC)(backup, 'annotations', 'made') }) } }),
        ...((0,json_path/* isRecord */.u4)(target) && {
            target: {
                name: (0,json_path/* textIn */.r7)(target, 'uri') ?? annotation('namespace') ?? 'target',
                ...(0,values/* present */.Eb)({
                    environment: annotation('environment'),
                    cluster: annotation('cluster'),
                    namespace: annotation('namespace'),
                }),
            },
        }),
        checks: [
            ...checksOf(predicate, 'failedTests', 'failed'),
            ...checksOf(predicate, 'passedTests', 'passed'),
            ...checksOf(predicate, 'warnedTests', 'passed'),
        ],
        faults: result === 'PASSED' || result === 'WARNED' ? [] : [`its result is ${(0,shown/* shown */.S)(result ?? 'none')}`],
    };
}
function checksOf(predicate, key, result) {
    return (0,json_path/* listIn */.Of)(predicate, key)
        .slice(0, model/* drillLimits */.K.checks)
        .map((name) => ({ name: typeof name === 'string' ? (0,shown/* shown */.S)(name) : '', result }));
}

;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms.js



/** Forms of records of a restore. A new one is a file and a line here. */
const drillForms = [own/* own */.ZV, fireDrill, testResult];


/***/ }),

/***/ 11415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ predicateFact),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   a$: () => (/* binding */ drillType)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72951);
/* harmony import */ var _evidence_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14108);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72134);




const drillType = 'https://github.com/kuberocketci/krci-deploy/drill/v1';
const own = {
    documentation: {
        form: '`krci-deploy drill record`',
        readAs: `in-toto statement with the predicate \`${drillType}\`, alone, in a DSSE envelope or a Sigstore bundle`,
    },
    isOne: (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'predicateType') === drillType,
    read: (document) => predicateFact((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document, 'predicate')),
};
/** Reads the members of a predicate; what is absent or of another type is left out. */
function predicateFact(predicate) {
    const id = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'backup', 'id');
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'name');
    return {
        ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
            name: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'source'),
            environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'environment'),
            started: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'started'),
            ready: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ made: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'backup', 'made') }) } }),
        ...(name !== undefined && {
            target: {
                name,
                ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
                    environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'environment'),
                    cluster: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'cluster'),
                    namespace: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'namespace'),
                }),
            },
        }),
        checks: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(predicate, 'checks').slice(0, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.checks).map(checkOf),
        faults: [],
    };
}
/** A result in another word is none that passed. */
function checkOf(value) {
    const result = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'result');
    const detail = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'detail');
    return {
        name: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'name') ?? ''),
        result: result === 'passed' || result === 'skipped' ? result : 'failed',
        ...(detail !== undefined && { detail: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(detail, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.characters) }),
    };
}


/***/ }),

/***/ 39940:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ judgeDrill)
/* harmony export */ });
/* harmony import */ var _base_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75936);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72951);
/* harmony import */ var _schedules_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54304);




const hour = (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)('1h');
/** Judges what is known of one drill: first whether it tells enough, then what it found. */
function judgeDrill(drill, demands, flow) {
    const fault = failureOf(drill);
    if (fault !== undefined)
        return failed(fault);
    if (!isWhole(drill))
        return unproven(`its record tells no ${missingOf(drill)}`, 'record it with "krci-deploy drill record"');
    const { started, ready, target } = drill;
    if (ready < started)
        return unproven('it was ready before it started', 'correct the times of its record');
    if (ready.getTime() > demands.now.getTime() + hour)
        return unproven(`it was ready at ${minute(ready)}, in the future`, 'correct the clock of its job');
    const lost = productionOf(target, flow);
    if (lost !== undefined)
        return failed(`it was restored into ${lost}, which is what would be lost`, 'restore elsewhere');
    const seconds = (ready.getTime() - started.getTime()) / 1000;
    return { ...judgeTimes(drill, demands), measured: { objective: 'rto', seconds } };
}
function failureOf({ checks, faults }) {
    const [fault] = faults;
    const bad = checks.find(({ result }) => result === 'failed');
    if (bad !== undefined)
        return `${checkName(bad.name)} failed${bad.detail === undefined ? '' : `: ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(bad.detail)}`}`;
    if (fault !== undefined)
        return fault;
    const good = checks.filter(({ result }) => result === 'passed');
    if (good.length === 0)
        return 'no query or check was made on what was restored';
    return good.every(({ isHollow }) => isHollow === true) ? 'none of its checks looked at the data' : undefined;
}
function checkName(name) {
    return name === '' ? 'a check' : (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name);
}
function isWhole(drill) {
    return missingOf(drill) === '';
}
/** Names what a record must tell and does not. */
function missingOf({ backup, target, started, ready }) {
    const parts = [
        backup === undefined || backup.id === '' ? 'id of the backup' : '',
        target === undefined || target.name === '' ? 'target' : '',
        started === undefined ? 'start' : '',
        ready === undefined ? 'time at which it was ready' : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
}
/** Names production, where a target is a part of it: its cluster is lost whole, whatever the namespace. */
function productionOf({ environment, cluster }, { environments }) {
    const production = environments.filter(({ tier }) => tier === 'production');
    if (production.some(({ name }) => name === environment))
        return environment;
    return production.some((one) => one.cluster === cluster) ? `the cluster ${cluster ?? ''}` : undefined;
}
function judgeTimes(drill, { now, maxAge, rto, rpo }) {
    const { started, ready, backup, target } = drill;
    const name = (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(backup.id);
    if (now.getTime() - started.getTime() > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(maxAge))
        return failed(`the newest drill began at ${minute(started)}, more than ${maxAge} ago`, 'restore a backup again');
    if (rto === undefined)
        return unproven('the flow does not say how long a recovery may take', 'write rto into the section recovery');
    const took = ready.getTime() - started.getTime();
    const span = (0,_schedules_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inUnits */ .D)(took / 1000);
    if (took > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(rto))
        return failed(`the restore of ${name} took ${span}, more than the rto of ${rto}`, 'make the restore faster');
    const age = backup.made === undefined ? 0 : started.getTime() - backup.made.getTime();
    if (rpo !== undefined && age > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(rpo))
        return failed(`it restored data of ${minute(backup.made ?? started)}, more than the rpo of ${rpo} before it`, 'restore the newest backup');
    const made = drill.checks.filter(({ result }) => result === 'passed').length;
    const skipped = drill.checks.filter(({ result }) => result === 'skipped').length;
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    return {
        verdict: 'PASS',
        because: `${name} was restored into ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(target.name)} at ${minute(started)} in ${span} (rto ${rto}), ${(0,_base_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(made, 'check')} passed${rest}`,
    };
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function failed(because, fix = 'find out why, and restore again') {
    return { verdict: 'FAIL', because, fix };
}
function unproven(because, fix) {
    return { verdict: 'UNPROVEN', because, fix };
}


/***/ }),

/***/ 72134:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ drillLimits)
/* harmony export */ });
/** Bounds of one record. */
const drillLimits = { checks: 1000, characters: 500 };


/***/ }),

/***/ 62069:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ envelopeIn),
/* harmony export */   cR: () => (/* binding */ attestationSuffixes),
/* harmony export */   kV: () => (/* binding */ attestationOf),
/* harmony export */   sM: () => (/* binding */ attestationAbout),
/* harmony export */   uR: () => (/* binding */ fireDrillType)
/* harmony export */ });
/* unused harmony export evidenceType */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _records_dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _records_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6713);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1586);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14108);







/** Ends of the names of signed statements beside a file: those of in-toto and FireDrill, and those of cosign. */
const attestationSuffixes = ['.intoto.jsonl', '.sigstore.json'];
/** Statements about files of evidence: cosign writes them with our predicate. */
const evidenceType = 'https://github.com/kuberocketci/krci-deploy/evidence/v1';
const fireDrillType = 'https://firedrill.dev/drill-evidence/v1';
/** Reads the envelope or bundle that a document is; undefined for any other document. @throws RefusedError */
function envelopeIn(document) {
    const bytes = () => new TextEncoder().encode(JSON.stringify(document));
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'dsseEnvelope') !== undefined)
        return (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(bytes());
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'payloadType') === undefined || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(document, 'payload') === undefined)
        return undefined;
    return (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnvelope */ .HT)(bytes());
}
/**
 * Says who signed the statement of an envelope, and when. A statement without a time cannot be held against the days on
 * which its key was valid. @throws RefusedError `record-unreadable`
 */
function attestationOf(envelope) {
    const statement = (0,_records_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(envelope.payload, 'the statement');
    const predicate = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(statement, 'predicate');
    const time = timeOf(predicate);
    if (time === undefined)
        throw (0,_records_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('a time in the signed statement', 'none');
    const flow = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(predicate, 'flow');
    const environments = environmentsOf(predicate);
    return {
        statement,
        attestation: {
            envelope,
            time: time.toISOString(),
            ...(flow !== undefined && { flow }),
            ...(environments !== undefined && { environments }),
        },
    };
}
function timeOf(predicate) {
    const annotated = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(predicate, 'configuration').map((one) => (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(one, 'annotations', 'ready'));
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(predicate, 'time') ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_6__/* .timeAt */ .lC)(predicate, 'finishedAt') ?? annotated.find((time) => time !== undefined);
}
function environmentsOf(predicate) {
    const one = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(predicate, 'environment');
    if (one !== undefined)
        return [one];
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(predicate, 'environments') === undefined)
        return undefined;
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(predicate, 'environments').filter((name) => typeof name === 'string');
}
/**
 * Finds the statement about a file among those beside it. Undefined where none is about these bytes: whoever changes a
 * file leaves the statement about what it was.
 */
function attestationAbout(content, beside) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
    const read = (0,_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .documentsOf */ .u)(beside);
    if ('found' in read)
        return undefined;
    for (const document of read.documents.slice(0, maxStatements)) {
        const found = attempt(() => {
            const envelope = envelopeIn(document);
            return envelope && attestationOf(envelope);
        });
        if (found !== undefined && isAbout(found.statement, digest))
            return found.attestation;
    }
    return undefined;
}
const maxStatements = 16;
function isAbout(statement, digest) {
    const type = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(statement, 'predicateType');
    if (type !== evidenceType && type !== fireDrillType)
        return false;
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .listIn */ .Of)(statement, 'subject').some((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .textIn */ .r7)(one, 'digest', 'sha256') === digest);
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1586:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ evidenceLimits),
/* harmony export */   u: () => (/* binding */ documentsOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84782);
/* harmony import */ var _nesting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22138);



/** Bounds of the evidence of one flow. */
const evidenceLimits = {
    files: 500,
    fileBytes: 10 * 1024 * 1024,
    bytes: 64 * 1024 * 1024,
    documents: 50_000,
};
/** Lists within lists whose items are documents of their own. */
const maxLists = 5;
/** Reads JSON, lines of JSON, or YAML; items of lists are documents of their own. */
function documentsOf(bytes) {
    if (bytes.length > evidenceLimits.fileBytes)
        return { found: `more than ${evidenceLimits.fileBytes} bytes` };
    const text = decoded(bytes);
    if (text === undefined)
        return { found: 'bytes that are no UTF-8' };
    const parsed = /^\s*[{[]/.test(text.slice(0, 1000)) ? fromJson(text) : fromYaml(text);
    if ('found' in parsed)
        return parsed;
    const documents = [];
    addAll(parsed.documents, documents, 0);
    if (documents.length > evidenceLimits.documents)
        return { found: `more than ${evidenceLimits.documents} documents` };
    return documents.length === 0 ? { found: 'nothing' } : { documents };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function fromJson(text) {
    if ((0,_nesting_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooDeep */ .f)(text))
        return { found: `more than ${_nesting_js__WEBPACK_IMPORTED_MODULE_1__/* .maxNesting */ .J} levels of lists and objects` };
    const whole = json(text);
    if (whole !== undefined)
        return { documents: [whole.value] };
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > evidenceLimits.documents)
        return { found: `more than ${evidenceLimits.documents} lines` };
    const documents = [];
    for (const line of lines) {
        const one = json(line);
        // Half a line is half a report.
        if (one === undefined)
            return { found: 'JSON that does not parse' };
        documents.push(one.value);
    }
    return { documents };
}
function json(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
function fromYaml(text) {
    const documents = [];
    for (const document of (0,_objects_yaml_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocuments */ .e)(text, evidenceLimits.documents)) {
        if ('found' in document)
            return { found: `${document.found} (line ${document.line})` };
        if (document.value !== null && document.value !== undefined)
            documents.push(document.value);
    }
    return { documents };
}
function addAll(values, into, depth) {
    for (const value of values) {
        if (into.length > evidenceLimits.documents)
            return;
        const inner = Array.isArray(value) ? value : itemsOf(value);
        if (inner !== undefined && depth < maxLists)
            addAll(inner, into, depth + 1);
        else
            into.push(value);
    }
}
function itemsOf(value) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(value, 'kind')?.endsWith('List') === true ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(value, 'items') : undefined;
}


/***/ }),

/***/ 22138:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ maxNesting),
/* harmony export */   f: () => (/* binding */ isTooDeep)
/* harmony export */ });
/** Levels of lists and objects in one JSON text that are read; what walks a deeper one runs out of stack. */
const maxNesting = 200;
const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);
/** Tells whether a JSON text is nested deeper than is read, without reading it: brackets within texts do not count. */
function isTooDeep(text) {
    let depth = 0;
    let isText = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isText) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                isText = false;
        }
        else if (code === quote)
            isText = true;
        else if (opening.has(code))
            depth += 1;
        else if (closing.has(code))
            depth -= 1;
        if (depth > maxNesting)
            return true;
    }
    return false;
}


/***/ }),

/***/ 14108:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   lC: () => (/* binding */ timeAt),
/* harmony export */   lz: () => (/* binding */ isObjectOf),
/* harmony export */   vq: () => (/* binding */ namespacedName)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

/** A number of things at a path; undefined unless it is a whole number from 0. */
function countAt(value, ...path) {
    const found = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}
/** A time at a path (RFC 3339); undefined for any other text, and for a day that no month has. */
function timeAt(value, ...path) {
    const text = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, ...path) ?? '';
    const [, day, zone] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
    if (day === undefined || zone === undefined)
        return undefined;
    const time = new Date(text);
    // JavaScript takes the 30th of February for the 2nd of March, and with it an old backup for a newer one.
    const midnight = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(time.getTime()) || Number.isNaN(midnight.getTime()))
        return undefined;
    return midnight.toISOString().startsWith(day) ? time : undefined;
}
/** Seconds between two times at paths; undefined where one is missing or they are the wrong way round. */
function secondsBetween(value, from, to) {
    const [begin, end] = [timeAt(value, ...from), timeAt(value, ...to)];
    const seconds = begin === undefined || end === undefined ? -1 : (end.getTime() - begin.getTime()) / 1000;
    return seconds < 0 ? undefined : seconds;
}
/** Tells whether a document is an object of an API group and kind, whatever its version. */
function isObjectOf(group, kind) {
    return (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'kind') === kind && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'apiVersion')?.startsWith(`${group}/`) === true;
}
/** `velero/nightly-1`: namespace and name of an object. */
function namespacedName(object) {
    return `${(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(object, 'metadata', 'namespace') ?? ''}/${(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(object, 'metadata', 'name') ?? ''}`;
}
/** Members with a value alone. */
function present(members) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined was left out
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 54304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inUnits),
/* harmony export */   l: () => (/* binding */ runText)
/* harmony export */ });
const units = [
    ['h', 3600],
    ['m', 60],
    ['s', 1],
];
/** Seconds for people: `72h`, `1h30m`, `45s`. */
function inUnits(seconds) {
    let rest = Math.round(seconds);
    const parts = units.map(([unit, size]) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
}
/** `72h between runs (after 2026-01-02T13:00Z)`. */
function runText({ seconds, from }) {
    const after = from === undefined ? '' : ` (after ${new Date(from * 1000).toISOString().slice(0, 16)}Z)`;
    return `${inUnits(seconds)} between runs${after}`;
}


/***/ }),

/***/ 57410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W0: () => (/* binding */ isSameAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-digest',
        where: what,
        expected: 'sha256: and 64 lower-case hexadecimal digits',
        found: `"${text}"`,
    });
}
function isSameAlgorithm(left, right) {
    return left.slice(0, 7) === right.slice(0, 7);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Shortens a digest to twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 92394:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drillRecord: () => (/* binding */ drillRecord)
});

// EXTERNAL MODULE: ./lib/src/steps/drill-record/declaration.js
var declaration = __webpack_require__(92690);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/records/sign-statement.js
var sign_statement = __webpack_require__(72590);
// EXTERNAL MODULE: ./lib/src/records/statement.js
var records_statement = __webpack_require__(24194);
// EXTERNAL MODULE: ./lib/src/recovery/drills/forms/own.js
var own = __webpack_require__(11415);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/drill-record/execute.js





/** Writes the record, also of a drill that failed: that one ends in a refusal, so that its job is red. */
async function execute(plan, { files }) {
    const { file, predicate, judgement, isThere, signer } = plan;
    if (!isThere)
        await files.write(file, await recordOf(plan));
    const { verdict, because, fix } = judgement;
    const signed = signer === undefined ? 'unsigned' : 'signed';
    const headline = `${isThere ? `${file} has it already` : `${file} was written, ${signed}`}: ${verdict}, ${because}`;
    return {
        changed: !isThere,
        headline,
        outputs: { verdict, file },
        data: { file, verdict, because, ...(fix !== undefined && { fix }), record: predicate },
        report: [
            (0,report/* heading */.R_)('drill record'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            (0,report/* table */.tp)(['check', 'result', 'detail'], predicate.checks.slice(0, maxRows).map(({ name, result, detail }) => [name, result, detail ?? ''])),
        ],
        ...(verdict === 'FAIL' && {
            failure: new errors/* RefusedError */.fk({
                code: 'drill-failed',
                where: `the restore of ${predicate.backup.id}`,
                found: because,
                ...(fix !== undefined && { fix }),
            }),
        }),
    };
}
const maxRows = 100;
async function recordOf({ predicate, result: { name, digest }, signer }) {
    const statement = (0,records_statement/* writeStatementOf */.sR)(own/* drillType */.a$, { digest, name, predicate });
    const { bytes } = await (0,sign_statement/* signStatement */.f)(statement, signer);
    return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n`);
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/signer.js + 2 modules
var signer = __webpack_require__(55949);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/documents.js
var documents = __webpack_require__(1586);
// EXTERNAL MODULE: ./lib/src/recovery/drills/judge.js
var judge = __webpack_require__(39940);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/drills/forms.js + 2 modules
var drills_forms = __webpack_require__(68883);
// EXTERNAL MODULE: ./lib/src/recovery/drills/model.js
var model = __webpack_require__(72134);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/result.js






/** Reads a job's result: a record of a known form, else the keys `backup`, `target`, `started`, `ready` and `checks`. */
function resultFact(document) {
    const form = drills_forms/* drillForms */.P.find((one) => one.isOne(document));
    if (form !== undefined)
        return form.read(document);
    const [backup, target] = [(0,json_path/* textIn */.r7)(document, 'backup'), (0,json_path/* textIn */.r7)(document, 'target')];
    const plain = (0,json_path/* isRecord */.u4)(document) ? document : {};
    const fact = (0,own/* predicateFact */.WY)({
        ...plain,
        ...(backup !== undefined && { backup: { id: backup } }),
        ...(target !== undefined && { target: { name: target } }),
    });
    return { ...fact, checks: (0,json_path/* listIn */.Of)(document, 'checks').slice(0, model/* drillLimits */.K.checks).map(checkOf) };
}
/** A check says its result, or what was expected and found: that both are the same is seen here, not believed. */
function checkOf(value) {
    const name = (0,shown/* shown */.S)((0,json_path/* textIn */.r7)(value, 'name') ?? '');
    if ((0,json_path/* isRecord */.u4)(value) && Object.hasOwn(value, 'expected') && Object.hasOwn(value, 'found')) {
        const [expected, found] = [(0,json_path/* memberAt */.mz)(value, 'expected'), (0,json_path/* memberAt */.mz)(value, 'found')];
        const isSame = (0,external_node_util_.isDeepStrictEqual)(expected, found) && !isNothing(found);
        return { name, result: isSame ? 'passed' : 'failed', detail: `expected ${brief(expected)}, found ${brief(found)}` };
    }
    const result = (0,json_path/* textIn */.r7)(value, 'result');
    const detail = (0,json_path/* textIn */.r7)(value, 'detail');
    return {
        name,
        result: result === 'passed' || result === 'skipped' ? result : 'failed',
        ...(detail !== undefined && { detail: (0,shown/* shown */.S)(detail, model/* drillLimits */.K.characters) }),
    };
}
/** Two queries that both answered nothing show nothing. */
function isNothing(value) {
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
function brief(value) {
    return (0,shown/* shown */.S)(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));
}

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/drill-record/plan.js














/** @throws EvidenceError for a result that tells too little, UsageError, RefusedError where the file holds another record */
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'drill record');
    const { name: environment } = (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const { fact, digest } = await resultOf(inputs.result, ports);
    const predicate = predicateOf(fact, environment, inputs, flow, ports);
    const { rto, rpo } = (0,recovery/* objectivesOf */.s3)(flow.recovery, environment);
    const maxAge = flow.recovery.drill?.['max-age'] ?? recovery/* drillMaxAge */.xx;
    const judged = { ...fact, file: inputs.file, attestation: undefined };
    const judgement = (0,judge/* judgeDrill */.J)(judged, { now: ports.clock.now(), maxAge, rto, rpo }, flow);
    const trust = await (0,keys/* trustOf */.An)(flow, ports.files);
    const claim = { environment, statement: 'drill', time: predicate.time };
    return {
        file: inputs.file,
        predicate,
        result: { name: inputs.result, digest },
        judgement,
        isThere: await isRecorded(inputs.file, digest, ports),
        signer: inputs['dry-run'] ? undefined : (0,signer/* signerFor */.k)(ports.recording ?? {}, trust, claim),
    };
}
/** Reads the one document of a job's result. */
async function resultOf(path, { files }) {
    const bytes = await files.read(path);
    const read = bytes === undefined ? { found: 'no file' } : (0,documents/* documentsOf */.u)(bytes);
    const [document, ...others] = 'found' in read ? [] : read.documents;
    if (bytes === undefined || document === undefined || others.length > 0) {
        throw new errors/* EvidenceError */.oe({
            code: 'drill-result-unreadable',
            where: path,
            expected: 'the result of one restore as JSON: backup, target, started, ready, checks',
            found: 'found' in read ? read.found : `${others.length + 1} documents`,
            fix: 'let the job of the drill write it',
        });
    }
    const envelope = (0,attestations/* envelopeIn */.YC)(document);
    const statement = envelope === undefined ? document : (0,attestations/* attestationOf */.kV)(envelope).statement;
    return { fact: resultFact(statement), digest: (0,digest/* digestOf */.ol)(bytes) };
}
function predicateOf(fact, environment, inputs, flow, { clock, platform, recording }) {
    const { backup, target, started, ready, checks, faults } = fact;
    if (backup === undefined || target === undefined || started === undefined || ready === undefined)
        throw incomplete(inputs.result, fact);
    const source = sourceOf(inputs.source ?? fact.name, flow);
    const { actor, url } = platform.run;
    // What the tool itself calls failed stays failed in our record.
    const failed = faults.map((detail) => ({ name: 'the drill', result: 'failed', detail }));
    return {
        flow: flow.name,
        environment,
        ...(source !== undefined && { source }),
        backup: { id: backup.id, ...(backup.made !== undefined && { made: backup.made.toISOString() }) },
        target,
        started: started.toISOString(),
        ready: ready.toISOString(),
        checks: [...failed, ...checks.filter(({ isHollow }) => isHollow !== true)],
        ...(actor !== undefined && { actor }),
        ...(url !== undefined && { run: url }),
        time: clock.now().toISOString(),
        tool: recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
}
function incomplete(path, { backup, target, started, ready }) {
    const missing = Object.entries({ backup, target, started, ready }).filter(([, value]) => value === undefined);
    return new errors/* EvidenceError */.oe({
        code: 'drill-result-incomplete',
        where: path,
        expected: 'the id of the backup, the target, and the times "started" and "ready" (RFC 3339)',
        found: `no ${missing.map(([key]) => key).join(', no ')}`,
        fix: 'let the job of the drill write them',
    });
}
/** A source that is misspelled would leave the right one without a drill. */
function sourceOf(name, { recovery, file }) {
    const known = Object.keys(recovery.backups?.sources ?? {});
    if (name === undefined || known.length === 0 || known.includes(name))
        return name;
    const guess = (0,suggest/* nearest */.p)(name, known);
    throw new errors/* UsageError */.eb({
        code: 'drill-unknown-source',
        where: 'source',
        expected: `a source of recovery.backups.sources in ${file}: ${known.join(', ')}`,
        found: name,
        fix: guess === undefined ? 'give the input "source"' : `did you mean "${guess}"?`,
    });
}
/** Tells whether the file has a record of this result. @throws RefusedError for a file that holds anything else */
async function isRecorded(file, digest, { files }) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        return false;
    const read = (0,documents/* documentsOf */.u)(bytes);
    const [document] = 'found' in read ? [] : read.documents;
    const payload = (0,json_path/* textIn */.r7)(document, 'payload') ?? (0,json_path/* textIn */.r7)(document, 'dsseEnvelope', 'payload');
    const inner = payload === undefined ? undefined : (0,documents/* documentsOf */.u)(Buffer.from(payload, 'base64'));
    const [signed] = inner === undefined || 'found' in inner ? [] : inner.documents;
    const statement = signed ?? document;
    const hexadecimal = digest.slice('sha256:'.length);
    const [subject] = [(0,json_path/* memberAt */.mz)(statement, 'subject')].flatMap((all) => (Array.isArray(all) ? all : []));
    if ((0,json_path/* textIn */.r7)(subject, 'digest', 'sha256') === hexadecimal)
        return true;
    throw new errors/* RefusedError */.fk({
        code: 'drill-file-taken',
        where: file,
        expected: 'no file, or a record of the same result',
        found: 'something else',
        fix: 'give each drill a file of its own',
    });
}
function describe({ file, predicate, judgement, signer }) {
    const { environment, source, backup, target, started, ready, checks } = predicate;
    return [
        (0,report/* heading */.R_)('drill record: plan'),
        (0,report/* paragraph */.FY)(`${file} will say${signer === undefined ? ', unsigned,' : ''} that ${backup.id} was restored.`),
        (0,report/* table */.tp)(['of', 'into', 'started', 'ready', 'checks', 'verdict'], [[source ?? environment, target.name, started, ready, String(checks.length), judgement.verdict]]),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/drill-record/drill-record.js



const drillRecord = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ }),

/***/ 31828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgedFlow),
/* harmony export */   flowOf: () => (/* binding */ flowOf),
/* harmony export */   requiredFlow: () => (/* binding */ requiredFlow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76585);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10479);
/* harmony import */ var _flow_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17895);
/* harmony import */ var _platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59);







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
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j)(inputs.flow, reach.files);
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
        throw await (0,_flow_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .missingFlow */ .L2)(reach.files, step);
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
    return (await (0,_platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__.isProtected)(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .W)(bytes, local.file);
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


/***/ })

};
