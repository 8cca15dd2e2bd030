export const id = 1584;
export const ids = [1584,1828];
export const modules = {

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

/***/ 92083:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   XR: () => (/* binding */ boxHeight),
/* harmony export */   Y$: () => (/* binding */ svgOf)
/* harmony export */ });
/* unused harmony export heightOf */
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19573);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35193);


const padding = 16;
const lineHeights = { normal: 20, small: 17 };
/** Columns of text are this wide at most: letters of a sans-serif font, with room for wide ones. */
const columnWidths = { normal: 8, small: 6.5 };
const style = `svg{background:#fff}text{font:600 14px system-ui,sans-serif;fill:#1f2328}text.small{font:12px system-ui,sans-serif;fill:#4d5761}
rect{fill:#fff;stroke:#59636e;stroke-width:1.5}rect.leading{fill:#ddf4ff;stroke:#0969da}rect.attention{fill:#fff8c5;stroke:#9a6700}
rect.danger{fill:#ffebe9;stroke:#cf222e;stroke-width:2.5}rect.outside{fill:#f6f8fa;stroke-dasharray:4 3}
path{fill:none;stroke:#59636e;stroke-width:1.5;marker-end:url(#arrow)}marker path{fill:#59636e;marker-end:none}
@media print{rect,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
/** Writes a picture as SVG, without scripts and without anything to load. Texts are escaped. */
function svgOf({ label, width, height, boxes, arrows }) {
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(label))}">`,
        `<style>${style}</style>`,
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
        ...arrows.map((path) => `<path d="${path}"/>`),
        ...boxes.map(boxOf),
        '</svg>',
        '',
    ].join('\n');
}
function boxOf({ kind, x, y, width, height, align, lines, title }) {
    const top = align === 'start' ? y + padding / 2 : y + (height - heightOf(lines)) / 2;
    const at = align === 'start' ? x + padding : x + width / 2;
    const texts = lines.map(({ text, isSmall }, index) => {
        const base = top + heightOf(lines.slice(0, index)) + (isSmall ? 13 : 15);
        return `<text${isSmall ? ' class="small"' : ''} x="${at}" y="${base}" text-anchor="${align}">${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text))}</text>`;
    });
    return `<g><title>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title))}</title><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${texts.join('')}</g>`;
}
/** Height of lines below each other. */
function heightOf(lines) {
    return lines.reduce((sum, { isSmall }) => sum + (isSmall ? lineHeights.small : lineHeights.normal), 0);
}
/** Height of a box around lines at its start. */
function boxHeight(lines) {
    return heightOf(lines) + padding;
}
/** Folds a text to the width of a box; beyond `most` lines the last one ends in an ellipsis. */
function foldedLines(text, width, isSmall, most) {
    const columns = Math.floor((width - 2 * padding) / (isSmall ? columnWidths.small : columnWidths.normal));
    const words = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)
        .split(' ')
        .flatMap((word) => piecesOf(word, columns));
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${last} ${word}`) <= columns)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
        if (lines.length > most)
            break;
    }
    const shown = lines.slice(0, most);
    const cut = lines.length > most ? [...shown.slice(0, -1), shortened(`${shown.at(-1)} …`, columns)] : shown;
    return cut.map((line) => ({ text: line, isSmall }));
}
/** Pieces of a word that is wider than a line. */
function piecesOf(word, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(word) <= columns)
        return [word];
    const pieces = [''];
    for (const character of word) {
        const piece = `${pieces.at(-1)}${character}`;
        if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(piece) > columns)
            pieces.push(character);
        else
            pieces[pieces.length - 1] = piece;
    }
    return pieces;
}
function shortened(line, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(line) <= columns)
        return line;
    const characters = Array.from(line.replace(/ …$/, ''));
    while ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${characters.join('')}…`) > columns)
        characters.pop();
    return `${characters.join('')}…`;
}


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


/***/ }),

/***/ 87801:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  topology: () => (/* binding */ topology)
});

// EXTERNAL MODULE: ./lib/src/flow/clusters.js
var flow_clusters = __webpack_require__(56464);
;// CONCATENATED MODULE: ./lib/src/flow/reachability.js

/** Returns who reaches whom: what the flow says, and the platform's Argo CD in push environments. */
function topologyOf({ clusters, environments }) {
    const names = [...new Set([...clusters.keys(), ...environments.map(({ cluster }) => cluster)])];
    const nodes = names.map((name) => {
        const own = environments.filter(({ cluster }) => cluster === name).map((environment) => environment.name);
        return Object.assign({ name, environments: own }, clusters.get(name));
    });
    const platforms = nodes.filter(({ role }) => role === 'platform');
    const reaches = nodes.flatMap((node) => {
        const pushed = environments.filter(({ cluster, model }) => cluster === node.name && model === 'push');
        const implied = node['reached-by'] === undefined && pushed.length > 0 ? platforms : [];
        return [
            ...implied
                .filter(({ name }) => name !== node.name)
                .map(({ name }) => reach(name, node.name, 'its Argo CD syncs')),
            ...(node['reached-by'] ?? []).map((name) => reach(name, node.name, 'reached-by')),
            ...egressOf(node),
        ];
    });
    return { clusters: nodes, reaches };
}
function reach(from, to, because) {
    return { from, to, because };
}
function egressOf({ name, egress }) {
    return flow_clusters/* allEgressWords */.oH.flatMap((word) => {
        const addresses = egress?.[word] ?? [];
        return addresses.length === 0 ? [] : [reach(name, word, addresses.join(', '))];
    });
}
/** Words of a topology: the usual ones, and others that a cluster has. */
function wordsOf({ clusters }) {
    const isUsed = (word) => clusters.some(({ egress }) => egress?.[word] !== undefined);
    return flow_clusters/* allEgressWords */.oH.filter((word) => isUsual(word) || isUsed(word));
}
function isUsual(word) {
    return flow_clusters/* egressWords */.x$.some((one) => one === word);
}
/** `yes`, `no`, or `?` where the flow does not say what a cluster reaches outside. */
function reachable({ clusters, reaches }, from, to) {
    if (reaches.some((one) => one.from === from && one.to === to))
        return 'yes';
    const isOutside = flow_clusters/* allEgressWords */.oH.some((word) => word === to);
    return isOutside && clusters.find(({ name }) => name === from)?.egress === undefined ? '?' : 'no';
}

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/steps/topology/declaration.js
var declaration = __webpack_require__(50730);
// EXTERNAL MODULE: ./lib/src/report/picture.js
var picture = __webpack_require__(92083);
;// CONCATENATED MODULE: ./lib/src/steps/topology/picture.js


const width = 220;
const height = 76;
const gapX = 120;
const gapY = 28;
const margin = 24;
/**
 * Draws the platform at the left, the clusters in the middle, what lies outside at the right, and an arrow for each
 * connection.
 */
function picture_picture(topology) {
    const { clusters, reaches } = topology;
    const platforms = clusters.filter(({ role }) => role === 'platform');
    const others = clusters.filter(({ role }) => role !== 'platform');
    const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word));
    const columns = [
        platforms.map((one) => ({ name: one.name, lines: linesOf(one), kind: 'leading' })),
        others.map((one) => ({ name: one.name, lines: linesOf(one), kind: 'plain' })),
        outside.map((word) => ({ name: word, lines: [word], kind: 'outside' })),
    ].filter((column) => column.length > 0);
    const boxes = columns.flatMap((column, at) => column.map((node, row) => boxAt(node, at, row)));
    const arrows = reaches.flatMap(({ from, to }) => {
        const [start, end] = [boxes.find(({ name }) => name === from), boxes.find(({ name }) => name === to)];
        return start === undefined || end === undefined ? [] : [arrow(start, end)];
    });
    return (0,picture/* svgOf */.Y$)({
        label: 'Clusters and who reaches whom',
        width: margin * 2 + columns.length * (width + gapX) - gapX,
        height: margin * 2 + Math.max(1, ...columns.map(({ length }) => length)) * (height + gapY) - gapY,
        boxes,
        arrows,
    });
}
function boxAt({ name, lines, kind }, column, row) {
    const shown = lines.flatMap((line, at) => (0,picture/* foldedLines */.EM)(line, width, at > 0, 1));
    const [x, y] = [margin + column * (width + gapX), margin + row * (height + gapY)];
    return { name, kind, x, y, width, height, align: 'middle', lines: shown, title: lines.join(': ') };
}
function linesOf({ name, role, environments, provider, network, argocd }) {
    const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
    const facts = [provider, network, argocd && `argocd: ${argocd}`].filter((fact) => fact !== undefined).join(' · ');
    return [name, runs, facts].filter((line) => line !== '');
}
/** From the side of one box to that of the other; between boxes of a column, round their left side. */
function arrow(from, to) {
    const [startY, endY] = [from.y + height / 2, to.y + height / 2];
    if (from.x === to.x) {
        const bend = from.x - margin;
        return `M${from.x} ${startY}C${bend} ${startY} ${bend} ${endY} ${to.x} ${endY}`;
    }
    const [start, end] = from.x < to.x ? [from.x + width, to.x] : [from.x, to.x + width];
    const middle = (start + end) / 2;
    return `M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}`;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/topology/report.js


/** Clusters, the reachability matrix, and the same as a Mermaid diagram. */
function reportOf({ flow, topology }) {
    const { clusters } = topology;
    const silent = flow.clusters.size === 0
        ? [(0,report/* paragraph */.FY)(`${flow.file} has no "clusters": only what its environments say is shown, and nothing is checked.`)]
        : [];
    return [
        (0,report/* heading */.R_)(`topology of ${flow.name}`),
        ...silent,
        (0,report/* table */.tp)(['Cluster', 'Runs', 'Provider', 'Network', 'Argo CD'], clusters.map(clusterRow)),
        (0,report/* heading */.R_)('Who reaches whom'),
        (0,report/* table */.tp)(['From', ...clusters.map(({ name }) => name), ...wordsOf(topology)], matrix(topology)),
        (0,report/* verbatim */.Bj)(mermaid(topology), 'mermaid'),
    ];
}
function clusterRow({ name, role, environments, provider, network, argocd }) {
    const runs = [...(role === 'platform' ? ['the platform'] : []), ...environments].join(', ');
    return [name, runs, provider ?? '', network ?? '', argocd ?? ''];
}
function matrix(topology) {
    const names = topology.clusters.map(({ name }) => name);
    return names.map((from) => [from].concat([...names, ...wordsOf(topology)].map((to) => (from === to ? '' : reachable(topology, from, to)))));
}
/** Names are DNS labels, so nothing in them is special to Mermaid; `c_` and `o_` keep its keywords away. */
function mermaid(topology) {
    const { clusters, reaches } = topology;
    const isCluster = (name) => clusters.some((cluster) => cluster.name === name);
    const node = (name) => (isCluster(name) ? `c_${name}` : `o_${name}`);
    const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word && !isCluster(word)));
    return [
        'flowchart LR',
        ...clusters.map(({ name, role, environments }) => {
            const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
            return `  ${node(name)}["${name}<br/>${runs}"]`;
        }),
        ...outside.map((word) => `  ${node(word)}(["${word}"])`),
        ...reaches.map(({ from, to }) => `  ${node(from)} --> ${node(to)}`),
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/steps/topology/topology.js





/** The rules of the flow have refused what contradicts itself before anything is drawn. */
const topology = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan,
    describe: reportOf,
    execute,
};
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)({ flow: inputs.flow }, ports, 'topology');
    return { flow, topology: topologyOf(flow), svg: inputs.svg };
}
async function execute(planned, { files }) {
    const { flow, topology: drawn, svg } = planned;
    if (svg !== undefined)
        await files.write(svg, new TextEncoder().encode(picture_picture(drawn)));
    const { clusters, reaches } = drawn;
    return {
        changed: svg !== undefined,
        headline: `${clusters.length} clusters of ${flow.name}, ${reaches.length} connections`,
        outputs: { clusters: String(clusters.length), reaches: String(reaches.length) },
        data: { flow: flow.name, clusters, reaches },
        report: reportOf(planned),
    };
}


/***/ })

};
