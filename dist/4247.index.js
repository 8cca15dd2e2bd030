export const id = 4247;
export const ids = [4247,1828];
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

/***/ 77825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ownershipOf)
/* harmony export */ });
/* unused harmony export covers */
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1046);

const github = {
    places: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    ownersIn: githubOwners,
};
const gitlab = {
    places: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    ownersIn: gitlabOwners,
};
/**
 * Outside of a platform the enforcing one is unknown: an owner must be one by both dialects, where both have a
 * CODEOWNERS file.
 */
const dialects = { github: [github], gitlab: [gitlab], local: [github, gitlab] };
/**
 * Returns the owners that the platform enforces.
 * Undefined where it would find no CODEOWNERS.
 */
async function ownershipOf(path, platform, files) {
    const found = [];
    for (const { places, ownersIn } of dialects[platform]) {
        const file = await firstOf(places, files);
        if (file !== undefined)
            found.push({ place: file.place, owners: ownersIn(file.text, path).map(nameOf) });
    }
    const [first, ...others] = found;
    if (first === undefined)
        return undefined;
    return {
        places: [...new Set(found.map(({ place }) => place))],
        owners: first.owners.filter((owner) => others.every(({ owners }) => owners.includes(owner))),
    };
}
/** Returns an owner as the platforms compare names: without @ and in lower case. */
function nameOf(owner) {
    return owner.replace(/^@/, '').toLowerCase();
}
async function firstOf(places, files) {
    for (const place of places) {
        const bytes = await files.read(place);
        if (bytes !== undefined)
            return { place, text: new TextDecoder().decode(bytes) };
    }
    return undefined;
}
/**
 * Reads owners as GitHub does: the last pattern that covers the file decides.
 * There are no sections and no exclusions.
 */
function githubOwners(text, path) {
    let owners = [];
    for (const line of text.split('\n')) {
        const [pattern, ...names] = wordsOf(line);
        if (pattern !== undefined && !/^(?:\^?\[|!)/.test(pattern) && covers(pattern, path))
            owners = names;
    }
    return owners;
}
/**
 * Reads owners as GitLab does ("Code Owners", "Sections").
 * In each section the last pattern that covers the file decides, with the section's default owners where it names
 * none; sections of one name are one. Owners of optional sections, and of those that ask for no approval, need not
 * consent.
 */
function gitlabOwners(text, path) {
    const sections = new Map();
    let section = sectionOf(sections, '', [], false);
    for (const line of text.split('\n')) {
        const [, caret, name, count, rest = ''] = /^\s*(\^)?\[([^\]]+)\](?:\[(\d+)\])?(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            section = sectionOf(sections, name, wordsOf(rest), caret !== undefined || count === '0');
            continue;
        }
        const [pattern, ...names] = wordsOf(line);
        if (pattern === undefined)
            continue;
        if (pattern.startsWith('!'))
            section.excluded ||= covers(pattern.slice(1), path);
        else if (covers(pattern, path))
            section.owners = names.length > 0 ? names : section.defaults;
    }
    const required = [...sections.values()].filter(({ optional, excluded }) => !optional && !excluded);
    return [...new Set(required.flatMap(({ owners }) => owners))];
}
function sectionOf(sections, name, defaults, optional) {
    const key = name.trim().toLowerCase();
    const known = sections.get(key);
    if (known !== undefined)
        return known;
    const created = { defaults, optional, owners: [], excluded: false };
    sections.set(key, created);
    return created;
}
/**
 * Splits a line into words, without its comment.
 * A blank after a backslash belongs to the word.
 */
function wordsOf(line) {
    const plain = line.replace(/(?:^|(?<=\s))#.*$/, '').trim();
    return plain === '' ? [] : plain.split(/(?<!\\)\s+/).map((word) => word.replaceAll(/\\([ #])/g, '$1'));
}
/** Tells whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPath */ .$h)(form, path));
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

/***/ 73757:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  protect: () => (/* binding */ protect)
});

// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var declaration = __webpack_require__(74842);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report_report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/protect/apply.js
/** Sets what can be set, on the platform or in its rehearsal. Does nothing where nothing differs. */
async function apply(changes, platform) {
    const settable = changes.differences.filter(({ byHand }) => byHand === undefined);
    const names = new Set(settable.map(({ environment }) => environment));
    for (const wanted of changes.wanted)
        if (names.has(wanted.environment))
            await platform.protect(wanted, true);
    if (changes.findings.some(({ code }) => code === 'queue-unordered'))
        await platform.unorderedQueues(true);
    for (const { repository, branch } of openBranches(changes)) {
        await platform.guardBranch({ repository, branch, pushers: changes.pushers });
    }
}
/** Lists the GitOps branch where a guard that can be set is missing; a plan without protection has none to set. */
function openBranches({ branches, findings }) {
    return branches.filter(({ holds, isUnavailable, writers, ...branch }) => holds === 'gitops' &&
        !isUnavailable &&
        writers !== undefined &&
        findings.some(({ code, at, isGrave }) => {
            return at === `${branch.repository}, branch ${branch.branch}` && (isGrave || mending.has(code));
        }));
}
/** Findings below grave that a guard of the branch mends. */
const mending = new Set(['branch-rewritable', 'branch-bypassed', 'owners-unasked']);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/files/codeowners.js
var codeowners = __webpack_require__(77825);
;// CONCATENATED MODULE: ./lib/src/steps/protect/branches.js



const guide = 'see docs/how-to/guard-the-gitops-branch.md';
/** In the order of the report. A new rule is an entry here and a case of its test. */
const branchRules = [
    {
        code: 'branch-unprotected',
        found({ means, isUnavailable, writers }) {
            if (means.length > 0 || writers === undefined)
                return undefined;
            const advice = isUnavailable
                ? `The plan protects no branch of this repository: make it public, upgrade, or keep flow and policy elsewhere; ${guide}`
                : `Protect it: protect --apply; ${guide}`;
            return { found: 'not protected: whoever may write changes what runs', advice, isGrave: true };
        },
    },
    {
        code: 'branch-pushed',
        found({ means, writers = [], holds }) {
            const open = writers.filter(({ kind }) => kind === 'anybody' || kind === 'workflow');
            if (means.length === 0 || open.length === 0)
                return undefined;
            return {
                found: `pushed without a change request by ${namesOf(open)}`,
                advice: `Ask for a change request, and let one App or deploy key past it; ${guide}`,
                isGrave: holds === 'gitops',
            };
        },
    },
    {
        code: 'branch-rewritable',
        found({ means, isRewritable, writers = [] }) {
            if (means.length === 0 || isRewritable !== true)
                return undefined;
            return {
                found: 'may be deleted, or its history replaced',
                advice: 'Forbid deletion and force pushes: records and rollbacks look at its history',
                isGrave: writers.length > 0,
            };
        },
    },
    {
        code: 'branch-unreviewed',
        found({ means, approvals, isMergedByAnybody, holds }) {
            if (means.length === 0 || approvals !== 0 || holds !== 'gitops')
                return undefined;
            return {
                found: 'a change request needs no approval',
                advice: `Require one approval; where the plan cannot, let maintainers alone merge; ${guide}`,
                isGrave: isMergedByAnybody === true,
            };
        },
    },
    {
        code: 'owners-unasked',
        found({ means, approvals = 0, asksOwners, holds }) {
            if (means.length === 0 || approvals === 0 || asksOwners !== false || holds !== 'gitops')
                return undefined;
            return {
                found: 'flow, policy and exceptions change without their owners',
                advice: `Require the review of code owners, and name them in CODEOWNERS; ${guide}`,
                isGrave: false,
            };
        },
    },
    {
        code: 'branch-bypassed',
        found({ means, writers = [] }) {
            const past = writers.filter(({ kind }) => kind === 'maintainer');
            if (means.length === 0 || past.length === 0)
                return undefined;
            return {
                found: `pushed without a change request by ${namesOf(past)}`,
                advice: 'Take them from the list: nobody needs to push there but the bot',
                isGrave: false,
            };
        },
    },
];
/** Checks the branch that holds flow and manifests, and the one whose jobs promote where that is another. */
async function diagnoseBranches(flow, ports) {
    const { platform } = ports;
    const branches = [];
    const unseen = [];
    if (platform.kind === 'local')
        return { branches, findings: [], unseen };
    for (const [holds, place] of placesOf(flow)) {
        try {
            const guard = await platform.branchGuard(place);
            if (branches.some((one) => isSame(one, guard)))
                continue;
            branches.push({ ...guard, holds, applies: caseOf(guard) });
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            unseen.push({ why: error.message, mayBeGrave: true });
        }
    }
    const owners = await Promise.all(branches.map((branch) => ownerFinding(branch, flow, ports)));
    return { branches, findings: [...branches.flatMap(findingsOf), ...owners.flat()], unseen };
}
/** Finds files that decide and that nobody owns, where the branch asks owners: then it asks nobody for them. */
async function ownerFinding(branch, flow, { platform, files }) {
    const isHere = branch.repository.toLowerCase() === platform.run.repository?.toLowerCase();
    if (!isHere || branch.holds !== 'gitops' || branch.asksOwners !== true || platform.kind === 'local')
        return [];
    const ownerless = [];
    for (const path of await decidingFiles(flow, files)) {
        const ownership = await (0,codeowners/* ownershipOf */.V)(path, platform.kind, files);
        if ((ownership?.owners.length ?? 0) === 0)
            ownerless.push(path);
    }
    if (ownerless.length === 0)
        return [];
    return [
        {
            code: 'owners-missing',
            at: placeOf(branch),
            found: `CODEOWNERS names nobody for ${ownerless.slice(0, 5).join(', ')}`,
            advice: `Name their owners: without, a change of them takes nobody's review but any; ${guide}`,
            isGrave: false,
        },
    ];
}
/** Lists the files of the checkout that decide who may promote what: flow, exceptions, keys, jobs, CODEOWNERS itself. */
async function decidingFiles({ file }, files) {
    const patterns = [
        'krci-deploy-exceptions.yaml',
        'keys/*.pub',
        'CODEOWNERS',
        '.github/CODEOWNERS',
        '.github/workflows/*',
        '.gitlab-ci.yml',
    ];
    const found = (0,external_node_path_.isAbsolute)(file) ? [] : [file];
    for (const pattern of patterns)
        found.push(...(await files.glob(pattern)));
    return [...new Set(found.map((path) => path.replace(/^(?:\.\/)+/, '')))];
}
function placeOf({ repository, branch }) {
    return `${repository}, branch ${branch}`;
}
/** Lists the places: a GitOps repository in a directory is guarded by no platform. */
function placesOf({ gitops: { repository, branch }, }) {
    const own = ['pipeline', {}];
    if (repository === undefined)
        return [['gitops', { branch }], own];
    return /^(?:file:|[./~])/.test(repository) ? [['gitops', { branch }]] : [['gitops', { repository, branch }], own];
}
function isSame(one, { repository, branch }) {
    return one.repository.toLowerCase() === repository.toLowerCase() && one.branch === branch;
}
function findingsOf(branch) {
    const at = placeOf(branch);
    return branchRules.flatMap((rule) => {
        const finding = rule.found(branch);
        return finding === undefined ? [] : [{ code: rule.code, at, ...finding }];
    });
}
function caseOf({ means, isUnavailable, writers }) {
    if (isUnavailable)
        return 'the plan protects no branch: bumps by change request, flow and policy in another repository';
    if (means.length === 0)
        return 'everybody pushes';
    if (writers === undefined)
        return 'protected; who pushes could not be seen';
    if (writers.length === 0)
        return 'every change comes by change request: commit: change-request';
    const programs = writers.filter(({ kind }) => kind === 'program' || kind === 'person');
    if (programs.length < writers.length)
        return `pushed by ${namesOf(writers)}`;
    return `bumps are pushed by ${namesOf(programs)}, the rest comes by change request`;
}
function namesOf(writers) {
    return [...new Set(writers.map(({ name }) => name))].join(', ');
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/model.js

/** Makes the error for parts that had to be seen. */
function unseenError(hidden) {
    return new errors/* EvidenceError */.oe({
        code: 'protection-unseen',
        expected: 'all of the protection to be seen',
        found: `${hidden.length} in all that could not be: ${hidden[0]?.why ?? ''}`,
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/report.js

function describe(planned) {
    return [
        (0,report_report/* heading */.R_)('protect'),
        ...differenceBlocks(planned),
        ...branchBlocks(planned),
        ...findingBlocks(planned),
        ...callBlocks(planned),
    ];
}
function differenceBlocks({ wanted, differences, unseen }) {
    if (wanted.length === 0)
        return [(0,report_report/* paragraph */.FY)('No environment of the flow is approved on the platform.')];
    const names = wanted.map(({ environment }) => environment).join(', ');
    if (differences.length === 0) {
        const isWhole = unseen.length === 0;
        return [
            (0,report_report/* paragraph */.FY)(`${names}: ${isWhole ? 'guarded as the flow needs it' : 'no difference in what could be seen'}.`),
        ];
    }
    const rows = differences.map((one) => [
        one.environment,
        one.what,
        one.needed,
        one.found,
        one.demand,
        one.byHand === undefined ? 'protect --apply' : `by hand: ${one.byHand}`,
    ]);
    return [(0,report_report/* table */.tp)(['Environment', 'What', 'Needed', 'Found', 'Demand', 'Set by'], rows)];
}
/** Shows each branch, its means of protection, and what of it could not be seen. */
function branchBlocks({ branches }) {
    if (branches.length === 0)
        return [];
    const rows = branches.map(({ repository, branch, means, applies, unseen }) => [
        `${repository}, ${branch}`,
        means.join(', ') || 'nothing',
        applies,
        unseen.join('; '),
    ]);
    return [(0,report_report/* heading */.R_)('Branches'), (0,report_report/* table */.tp)(['Branch', 'Guarded by', 'Case', 'Could not be seen'], rows)];
}
/** Shows the requests that `apply` makes, so that a dry run can be carried out by hand. */
function callBlocks({ calls }) {
    if (calls.length === 0)
        return [];
    const rows = calls.map(({ method, path, body }) => [method, path, body === undefined ? '' : JSON.stringify(body)]);
    return [(0,report_report/* heading */.R_)('Requests'), (0,report_report/* table */.tp)(['Method', 'Path', 'Body'], rows)];
}
function findingBlocks({ findings, unseen }) {
    const rows = findings.map(({ at, found, advice }) => [at, found, advice]);
    return [
        ...(rows.length > 0
            ? [(0,report_report/* heading */.R_)('Branches, queues, jobs and secrets'), (0,report_report/* table */.tp)(['Where', 'Found', 'What to do'], rows)]
            : []),
        ...(unseen.length > 0 ? [(0,report_report/* paragraph */.FY)('Could not be seen:'), (0,report_report/* listing */.RR)(unseen.map(({ why }) => why))] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/execute.js







/** Reports the differences; with `apply`, sets those that can be set and looks again. */
async function execute(plan, ports) {
    if (!plan.apply)
        return outcomeOf(plan, plan.differences, false, describe(plan));
    await apply(plan, ports.platform);
    const guards = await diagnoseBranches(plan.flow, ports);
    const ofBranches = new Set(['owners-missing', ...branchRules.map(({ code }) => code)]);
    const others = plan.findings.filter(({ code }) => code !== 'queue-unordered' && !ofBranches.has(code));
    const done = { ...plan, branches: guards.branches, findings: [...guards.findings, ...others] };
    const left = plan.differences.filter(({ byHand }) => byHand !== undefined);
    const report = [
        (0,report_report/* heading */.R_)('protect'),
        ...differenceBlocks(plan),
        ...branchBlocks(done),
        ...findingBlocks(done),
        ...callBlocks(plan),
    ];
    return outcomeOf(done, left, plan.calls.length > 0, report);
}
function outcomeOf(plan, left, changed, report) {
    const { flow, branches, findings, wanted } = plan;
    const unseen = unseenOf(plan);
    const required = left.filter(({ demand }) => demand === 'required');
    const failure = plan.check ? refusalOf(required, plan) : undefined;
    const hidden = unseen.length === 0 ? '' : `, ${unseen.length} could not be seen`;
    return {
        changed,
        headline: `${flow.name}: ${(0,counted/* counted */.h)(left.length, 'difference')}${changed ? ' left' : ''} in ${(0,counted/* counted */.h)(wanted.length, 'environment')}, ${(0,counted/* counted */.h)(findings.length, 'finding')}${hidden}`,
        outputs: { differences: String(left.length), findings: String(findings.length) },
        data: {
            flow: flow.name,
            environments: wanted.map(({ environment }) => environment),
            differences: left,
            branches,
            findings,
            requests: plan.calls,
            unseen: plan.unseen.map(({ why }) => why),
        },
        report,
        ...(failure !== undefined && { failure }),
    };
}
/**
 * Makes the audit's refusal.
 * A part that could not be read fails the audit if a finding in it may be grave.
 */
function refusalOf(required, plan) {
    const [first] = required;
    if (first !== undefined) {
        const { environment, what, needed, found } = first;
        return new errors/* RefusedError */.fk({
            code: 'protection-differs',
            where: `${environment}: ${what}`,
            expected: needed,
            found: `${found} (${required.length} in all)`,
            fix: 'run krci-deploy protect --apply',
        });
    }
    const grave = plan.findings.find(({ isGrave }) => isGrave);
    if (grave !== undefined) {
        return new errors/* RefusedError */.fk({ code: 'protection-differs', where: grave.at, found: grave.found, fix: grave.advice });
    }
    const hidden = unseenOf(plan).filter(({ mayBeGrave }) => mayBeGrave);
    return hidden.length === 0 ? undefined : unseenError(hidden);
}
/** Lists what could not be read: of files and the platform, and of each branch. */
function unseenOf({ branches, unseen }) {
    const ofBranches = branches.flatMap((one) => one.unseen.map((why) => ({ why, mayBeGrave: true })));
    return [...unseen, ...ofBranches];
}

// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(10479);
// EXTERNAL MODULE: ./lib/src/flow/missing.js
var missing = __webpack_require__(17895);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
;// CONCATENATED MODULE: ./lib/src/steps/protect/jobs.js
/** Returns the value as a mapping; empty for anything else. */
function tree(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return {};
    return Object.fromEntries(Object.entries(value));
}
function items(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
function jobs_text(value) {
    return typeof value === 'string' ? value : '';
}
/**
 * Tells whether a script carries an artifact on, or changes the running version; to resolve a digest or to plan a wave
 * does neither.
 */
function promotes(script) {
    return new RegExp(`${command}(?:promotion\\b|manifest-bump\\b|promote\\b(?![^\\n;|&]*\\s--(?:resolve|plan-matrix)\\b(?!=false)))`).test(script);
}
/** The CLI by its name, or by the file of the bundle. */
const command = String.raw `(?:\bkrci-deploy|\bcli\.js["']?)\s+`;
/** Tells whether a script runs the gate. */
function runsGate(script) {
    return new RegExp(`${command}gate\\b`).test(script);
}
/** Tells whether a script only asks the gate: nothing is opened by such an answer. */
function asksOnly(script) {
    return new RegExp(`${command}gate\\b[^\\n;|&]*\\s--(?:what-if|dry-run)(?!=false|-)\\b`).test(script);
}
/** Tells whether a script runs the gate and ignores its result. */
function ignoresGate(script) {
    return new RegExp(`${command}gate\\b[^\\n;]*\\|\\|\\s*(?:true|:)`).test(script);
}
/** Lists the environments that commands of a script name as a literal. */
function environmentsIn(script) {
    return [...script.matchAll(/--(?:environment|to)[ =]["']?([a-z0-9-]+)/g)].map(([, name]) => name ?? '');
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/github-rules.js

/** A condition that holds though a step or job before it failed. */
const afterFailure = /\b(?:always|failure|cancelled)\s*\(/;
/** A condition that looks at more than success: an output, an outcome or a result. */
const looksCloser = /\b(?:outputs|outcome|conclusion|result)\b/;
/** In the order of the report. A new rule is an entry here and a workflow in its test. */
const workflowRules = [
    {
        code: 'gate-ignored',
        isGrave: true,
        advice: 'Take it away: a closed gate must end the job',
        found({ steps, needed }) {
            const isSwallowed = steps.some((step) => isGate(step) && mayFail(step)) ||
                needed.some((one) => one.steps.some(asksGate) && (mayFail(one.job) || one.steps.some((step) => isGate(step) && mayFail(step))));
            if (isSwallowed)
                return 'a gate with continue-on-error';
            return [...steps, ...needed.flatMap((one) => one.steps)].some(({ run }) => ignoresGate(jobs_text(run)))
                ? 'a gate whose answer is thrown away (|| true)'
                : undefined;
        },
    },
    {
        code: 'gate-asks-only',
        isGrave: true,
        advice: 'Take what-if and dry-run away: such an answer opens nothing',
        found: ({ steps, needed }) => [...steps, ...needed.flatMap((one) => one.steps)].some((step) => asksOnly(jobs_text(step['run'])) || (isGate(step) && onlyAsked(step).some(isTrue)))
            ? 'a gate that is only asked (what-if, dry-run) before a promotion'
            : undefined,
    },
    {
        code: 'success-alone',
        isGrave: false,
        advice: "Compare the gate's output verdict with pass or warn: a what-if succeeds with an empty one",
        found({ job, steps, needed }) {
            const gates = [...steps, ...needed.flatMap((one) => one.steps)].filter(isGate);
            const isSometimes = gates.some((step) => onlyAsked(step).some((value) => jobs_text(value).includes('${{')));
            const isCompared = [job, ...steps.filter(isUngated)].some((each) => looksCloser.test(jobs_text(each['if'])));
            return isSometimes && steps.some(isUngated) && !isCompared
                ? 'a promotion behind a gate that is sometimes only asked (what-if, dry-run), and looks at success() alone'
                : undefined;
        },
    },
    {
        code: 'no-gate',
        isGrave: false,
        advice: 'Use the root action, or run the gate in the same job, so that what it judged is what is promoted',
        found: ({ steps, needed }) => steps.some((step) => carriers.has(stepOf(step['uses'])) && promotesIn(step)) &&
            !steps.some(asksGate) &&
            !needed.some((one) => one.steps.some(asksGate) || one.job['uses'] !== undefined)
            ? 'a promotion without the gate'
            : undefined,
    },
    {
        code: 'runs-anyway',
        isGrave: true,
        advice: 'Take the condition away: it runs though the gate before it is closed',
        found({ job, steps, needed }) {
            const isStep = steps.some(asksGate) && steps.some((step) => isUngated(step) && goesOn(step));
            const isJob = goesOn(job) && needed.some((one) => one.steps.some(asksGate));
            return isStep || isJob ? 'a promotion that runs after a failure (if: always())' : undefined;
        },
    },
    {
        code: 'untrusted-trigger',
        isGrave: true,
        advice: 'Start it by workflow_dispatch or by a push to a protected branch',
        found({ top, steps }) {
            const events = eventsOf(top);
            if (events.includes('pull_request_target'))
                return 'a promotion in a run that a pull request starts';
            const takes = steps.some(({ uses }) => jobs_text(uses).startsWith('actions/download-artifact@'));
            return events.includes('workflow_run') && takes ? 'evidence of a run that a fork may have started' : undefined;
        },
    },
    {
        code: 'other-environment',
        isGrave: true,
        advice: 'Guard the job with the environment that it promotes into',
        found({ job, steps }) {
            const guard = environmentOf(job);
            if (guard === '' || guard.includes('${{'))
                return undefined;
            const other = steps.flatMap(targetsOf).find((name) => name !== guard);
            return other === undefined ? undefined : `a job guarded by ${guard} that promotes into ${other}`;
        },
    },
    {
        code: 'environment-typed',
        isGrave: true,
        advice: 'Make the input of type choice or environment',
        found({ top, job }) {
            const [, input] = /\$\{\{\s*(?:github\.event\.)?inputs\.([\w-]+)/.exec(environmentOf(job)) ?? [];
            const declared = tree(tree(tree(top['on'])['workflow_dispatch'])['inputs']);
            if (input === undefined || !(input in declared))
                return undefined;
            const type = jobs_text(tree(declared[input])['type']);
            return ['choice', 'environment'].includes(type) ? undefined : `an environment that anybody types (${input})`;
        },
    },
    {
        code: 'input-in-shell',
        isGrave: true,
        advice: 'Hand it over by env and quote the variable',
        found: ({ steps }) => steps.some(({ run }) => /\$\{\{\s*(?:inputs|github\.event|github\.head_ref|github\.ref_name)\b/.test(jobs_text(run)))
            ? 'an input that the shell reads as its own text'
            : undefined,
    },
];
const carriers = new Set(['promote', 'manifest-bump']);
/** Returns the step that an action is: `gate`, `promotion` for the root action; '' for another action. */
function stepOf(uses) {
    const [found, name = 'promotion'] = /^[\w.-]+\/krci-deploy(?:\/actions\/([\w-]+))?@/.exec(jobs_text(uses)) ??
        /^\$\/actions\/([\w-]+)$/.exec(jobs_text(uses)) ??
        [];
    return found === undefined ? '' : name;
}
function isGate({ uses }) {
    return stepOf(uses) === 'gate';
}
/** Tells whether a step or job runs though one before it failed, whatever the gate said. */
function goesOn(each) {
    return afterFailure.test(jobs_text(each['if'])) && !looksCloser.test(jobs_text(each['if']));
}
function mayFail(each) {
    return (each['continue-on-error'] ?? false) !== false;
}
/** Returns the inputs by which a gate is only asked. */
function onlyAsked(step) {
    return ['what-if', 'dry-run'].map((name) => tree(step['with'])[name]);
}
/** Tells whether a step carries an artifact on, or changes the running version. */
function promotesIn({ uses, run, with: inputs }) {
    const name = stepOf(uses);
    if (name === 'promote' && ['resolve', 'plan-matrix'].some((asked) => isTrue(tree(inputs)[asked])))
        return false;
    return carriers.has(name) || name === 'promotion' || promotes(jobs_text(run));
}
/** Tells whether a gate of the job writes a signed verdict. */
function isSigning(step) {
    return isGate(step) && isTrue(tree(step['with'])['record']);
}
/** Returns the name of a job's environment; '' for none. */
function environmentOf(job) {
    return jobs_text(job['environment']) || jobs_text(tree(job['environment'])['name']);
}
function asksGate(step) {
    return isGate(step) || runsGate(jobs_text(step['run']));
}
/** Tells whether a step has no gate; the root action and `promotion` run one themselves. */
function isUngated({ uses, run }) {
    return carriers.has(stepOf(uses)) || (promotes(jobs_text(run)) && !/\bpromotion\b/.test(jobs_text(run)));
}
function targetsOf(step) {
    if (!promotesIn(step))
        return [];
    const { environment, to } = tree(step['with']);
    const named = [jobs_text(environment), jobs_text(to)].filter((name) => /^[a-z0-9-]+$/.test(name));
    return [...named, ...(promotes(jobs_text(step['run'])) ? environmentsIn(jobs_text(step['run'])) : [])];
}
function isTrue(value) {
    return value === true || value === 'true';
}
function eventsOf(top) {
    const { on } = top;
    return typeof on === 'object' && on !== null && !Array.isArray(on) ? Object.keys(on) : items(on).map(jobs_text);
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/local-actions.js



const noActions = { steps: new Map(), missing: [] };
/** GitHub nests ten composite actions. */
const maxDepth = 10;
const maxActions = 200;
/** Reads the actions that jobs use by a path (`uses: ./.github/actions/ship`), and those that they use. */
async function localActionsOf(workflow, { files }) {
    const steps = new Map();
    const missing = [];
    const waiting = Object.values(tree(tree(workflow)['jobs'])).flatMap((job) => pathsIn(stepsOf(tree(job))));
    const known = new Set();
    for (let path = waiting.shift(); path !== undefined && known.size < maxActions; path = waiting.shift()) {
        if (known.has(path))
            continue;
        known.add(path);
        const found = await actionAt(path, files);
        if (found === undefined)
            missing.push(path);
        else {
            const own = stepsOf(tree(found['runs']));
            steps.set(path, own);
            waiting.push(...pathsIn(own));
        }
    }
    return { steps, missing };
}
/** Puts the steps of local actions into the place of the steps that use them, with their condition and inputs. */
function expanded(steps, actions, depth = 0) {
    return steps.flatMap((step) => {
        const [path] = pathsIn([step]);
        const inner = path === undefined ? undefined : actions.steps.get(path);
        if (inner === undefined || depth >= maxDepth)
            return [step];
        return expanded(inner, actions, depth + 1).map((each) => within(each, step));
    });
}
function stepsOf(job) {
    return items(job['steps']).map(tree);
}
function within(step, outer) {
    const given = tree(outer['with']);
    const inputs = Object.entries(tree(step['with'])).map(([name, value]) => [name, filledIn(value, given)]);
    return {
        ...step,
        ...(step['with'] !== undefined && { with: Object.fromEntries(inputs) }),
        ...(outer['if'] !== undefined && step['if'] === undefined && { if: outer['if'] }),
        ...(outer['continue-on-error'] !== undefined && { 'continue-on-error': outer['continue-on-error'] }),
    };
}
/** Replaces an input by the value that the step gives to it. */
function filledIn(value, given) {
    const [, name] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(jobs_text(value)) ?? [];
    return name === undefined || given[name] === undefined ? value : given[name];
}
/** Lists the paths of local actions, without `./` and closing slashes. */
function pathsIn(steps) {
    return steps.flatMap(({ uses }) => {
        const [, path] = /^\.\/+(.*?)\/*$/.exec(jobs_text(uses)) ?? [];
        return path === undefined ? [] : [path];
    });
}
async function actionAt(path, files) {
    for (const name of ['action.yml', 'action.yaml']) {
        const file = path === '' ? name : `${path}/${name}`;
        try {
            const bytes = await files.read(file);
            if (bytes !== undefined)
                return tree((0,flow_document/* parseFlowDocuments */.q)(bytes, file)[0]?.data);
        }
        catch (error) {
            // A file that is no YAML, or a path outside of the working directory, cannot be seen.
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            return undefined;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/sources.js
const action = /^([\w.-]+\/krci-deploy)(?:\/[^@]*)?@(.+)$/;
const component = /^[^/]+\/(.+)\/(?:version|gate|promote|manifest-bump|promotion|dr-verify)@(.+)$/;
/** Finds a copy of krci-deploy that is neither its own project nor the owner's mirror, and a version that moves. */
function foreignFinding(at, address, owner) {
    const source = sourceOf(address);
    if (source === undefined)
        return [];
    const findings = [];
    const { project, version } = source;
    const [top = ''] = project.toLowerCase().split('/');
    if (project.toLowerCase() !== 'kuberocketci/krci-deploy' && top !== owner?.toLowerCase()) {
        findings.push({
            code: 'foreign-source',
            at,
            found: `${project} in the place of kuberocketci/krci-deploy`,
            advice: 'Use kuberocketci/krci-deploy, or a mirror below your own owner or group',
            isGrave: false,
        });
    }
    if (!/^v?\d[\w.+-]*$|^[0-9a-f]{40}$/.test(version) && !version.includes('$')) {
        findings.push({
            code: 'moving-version',
            at,
            found: `${project}@${version}, which moves`,
            advice: 'Name a version, or a commit',
            isGrave: false,
        });
    }
    return findings;
}
function sourceOf(address) {
    const [, project, version] = action.exec(address) ?? component.exec(address) ?? [];
    return project === undefined || version === undefined ? undefined : { project, version };
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/github-workflow.js




const workflow = /\/krci-deploy\/\.github\/workflows\/promote[a-z-]*\.ya?ml@/;
/** Finds steps that bypass the environment or its queue, or have more permissions than needed. */
function githubFindings(document, context = { actions: noActions }) {
    const top = tree(document.data);
    const jobs = tree(top['jobs']);
    return Object.entries(jobs).flatMap(([name, value]) => {
        const job = tree(value);
        const steps = expanded(stepsOf(job), context.actions);
        const read = { top, job, steps, needed: neededBy(name, jobs, context.actions) };
        const at = document.position(['jobs'], name);
        return jobFindings(at, read).concat(sourceFindings(at, read, context.owner));
    });
}
function jobFindings(at, read) {
    const { top, job, steps } = read;
    if (workflow.test(jobs_text(job['uses'])))
        return calledFindings(at, job);
    if (steps.some(promotesIn))
        return ownFindings(at, job, top).concat(ruleFindings(at, read));
    return signsAlone(read) ? [signing(at)] : [];
}
function sourceFindings(at, { job, steps }, owner) {
    const sources = new Set([job, ...steps].map(({ uses }) => jobs_text(uses)));
    return [...sources].flatMap((uses) => foreignFinding(at, uses, owner));
}
function ruleFindings(at, job) {
    return workflowRules.flatMap((rule) => {
        const found = rule.found(job);
        const { code, advice, isGrave } = rule;
        return found === undefined ? [] : [{ code, at, found, advice, isGrave }];
    });
}
/** Lists the jobs that a job waits for, and those that they wait for. */
function neededBy(name, jobs, actions) {
    const reached = new Set();
    const waiting = [...items(tree(jobs[name])['needs'])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const needed = jobs_text(next);
        if (needed === '' || reached.has(needed))
            continue;
        reached.add(needed);
        waiting.push(...items(tree(jobs[needed])['needs']));
    }
    return [...reached].map((needed) => {
        const job = tree(jobs[needed]);
        return { name: needed, job, steps: expanded(stepsOf(job), actions) };
    });
}
/**
 * Tells whether a job signs without an environment.
 * Any branch may run such a job: its verdict is signed with the key of the environment all the same.
 */
function signsAlone({ job, steps }) {
    return environmentOf(job) === '' && steps.some(isSigning);
}
function signing(at) {
    const advice = 'Give the job the environment, and the key as a secret of that environment';
    return {
        code: 'signs-without-environment',
        at,
        found: 'a signed verdict without environment',
        advice,
        isGrave: true,
    };
}
/**
 * Checks a job that calls a workflow.
 * The called workflow brings its environment and its queue; the caller decides which secrets it passes.
 */
function calledFindings(at, job) {
    if (job['secrets'] !== 'inherit')
        return [];
    const advice = 'Name the secrets that the workflow declares, one by one';
    return [{ code: 'secrets-inherit', at, found: 'secrets: inherit hands over every secret', advice, isGrave: false }];
}
function ownFindings(at, job, top) {
    const findings = [];
    const say = (code, found, advice, isGrave = true) => {
        findings.push({ code, at, found, advice, isGrave });
    };
    if (job['environment'] === undefined) {
        say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
    }
    const queue = job['concurrency'] ?? top['concurrency'];
    if (queue === undefined) {
        say('no-queue', 'promotions that meet each other', 'Add concurrency with the environment in its group, and queue: max');
    }
    else {
        if (tree(queue)['queue'] !== 'max') {
            say('queue-drops', 'concurrency without queue: max', 'Add queue: max: all but one of those that wait are dropped');
        }
        const cancels = tree(queue)['cancel-in-progress'] ?? false;
        if (cancels !== false) {
            say('queue-cancels', `cancel-in-progress: ${JSON.stringify(cancels) ?? ''}`, 'Set it to false: a promotion is cut off half-way');
        }
    }
    const permissions = job['permissions'] ?? top['permissions'];
    if (permissions === 'write-all') {
        say('permissions', 'permissions: write-all', 'Name what the job needs: contents: write and what the gate reads');
    }
    else if (permissions === undefined) {
        say('permissions', 'no permissions', 'Name what the job needs: the default may be everything', false);
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/gitlab-jobs.js



const maxFiles = 100;
/** GitLab follows eleven levels of `extends`. */
const gitlab_jobs_maxDepth = 11;
/** Reads a pipeline and its local includes; patterns of them (`ci/*.yml`) are read, too. */
async function pipelineOf(path, { files }) {
    const documents = [];
    const missing = [];
    const known = new Set();
    const waiting = [path];
    for (let next = waiting.shift(); next !== undefined && known.size < maxFiles; next = waiting.shift()) {
        if (known.has(next))
            continue;
        known.add(next);
        try {
            const found = next.includes('*') ? await files.glob(next) : [next];
            const bytes = next.includes('*') ? undefined : await files.read(next);
            if (next.includes('*'))
                waiting.push(...found);
            else if (bytes === undefined)
                missing.push(next);
            else {
                const read = (0,flow_document/* parseFlowDocuments */.q)(bytes, next);
                documents.push(...read);
                waiting.push(...read.flatMap(({ data }) => localsOf(tree(data))));
            }
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg) || next === path)
                throw error;
            missing.push(next);
        }
    }
    return { documents, missing, children: documents.flatMap(({ data }) => childrenOf(tree(data))) };
}
/** Lists the local files that a document's jobs trigger. */
function childrenOf(top) {
    return Object.values(top).flatMap((job) => localsOf(tree(tree(job)['trigger'])));
}
/** Lists the includes of a document, each as a mapping. */
function includesOf(top) {
    return items(top['include']).map((each) => {
        const address = jobs_text(each);
        if (address === '')
            return tree(each);
        return /^https?:/.test(address) ? { remote: address } : { local: address };
    });
}
function localsOf(top) {
    return includesOf(top).flatMap(({ local }) => (jobs_text(local) === '' ? [] : [jobs_text(local).replace(/^\/+/, '')]));
}
/** Lists the jobs of all documents, each merged over what it extends; templates (`.name`) are left out. */
function jobsOf(documents) {
    const written = new Map();
    for (const { data } of documents) {
        for (const [name, value] of Object.entries(tree(data)))
            written.set(name, { ...written.get(name), ...tree(value) });
    }
    return documents.flatMap((document) => Object.keys(tree(document.data))
        .filter((name) => !name.startsWith('.') && !globals.has(name))
        .map((name) => {
        const unknown = [];
        return { name, at: document.position([], name), job: merged(name, written, unknown, 0), unknown };
    }));
}
/** Keys of a pipeline that are no jobs. */
const globals = new Set([
    'spec',
    'include',
    'stages',
    'variables',
    'workflow',
    'default',
    'image',
    'services',
    'before_script',
    'after_script',
    'cache',
]);
function merged(name, written, unknown, depth) {
    const own = written.get(name) ?? {};
    const bases = depth >= gitlab_jobs_maxDepth ? [] : items(own['extends']).map(jobs_text);
    let base = {};
    for (const each of bases) {
        if (!written.has(each))
            unknown.push(each);
        base = over(base, merged(each, written, unknown, depth + 1));
    }
    return over(base, own);
}
/** Merges mappings key by key; everything else is replaced, as `extends` does. */
function over(base, own) {
    const all = Object.entries(own).map(([key, value]) => {
        const [before, after] = [base[key], value];
        return [key, isMapping(before) && isMapping(after) ? over(tree(before), tree(after)) : after];
    });
    return { ...base, ...Object.fromEntries(all) };
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/gitlab-pipeline.js



/** Checks the jobs of a pipeline's files, and the components that they include. */
function gitlabFindings(documents, group) {
    const all = Object.fromEntries(documents.flatMap(({ data }) => Object.entries(tree(data))));
    return [
        ...documents.flatMap((document) => componentFindings(document, group)),
        ...jobsOf(documents).flatMap((one) => (promotes(scriptOf(one.job)) ? gitlab_pipeline_findingsOf(one, all) : [])),
    ];
}
/** Lists jobs of which a part is written elsewhere, in words. */
function unseenJobs(documents) {
    return jobsOf(documents).flatMap(({ at, job, unknown: [template] }) => {
        const isOurs = promotes(scriptOf(job)) || /krci-deploy/.test(template ?? '');
        return template !== undefined && isOurs
            ? [`${at} extends ${template}, which the files of the project do not have`]
            : [];
    });
}
function scriptOf(job) {
    return ['before_script', 'script', 'after_script']
        .flatMap((key) => items(job[key]).flatMap(items).map(jobs_text))
        .join('\n');
}
/** Checks the components that a document includes: whose they are, and what their inputs allow. */
function componentFindings(document, group) {
    return includesOf(tree(document.data)).flatMap(({ component, inputs }, index) => {
        if (jobs_text(component) === '')
            return [];
        const at = document.position(Array.isArray(tree(document.data)['include']) ? ['include', index] : ['include']);
        const findings = foreignFinding(at, jobs_text(component), group);
        const isMild = items(tree(inputs)['rules']).some((rule) => gitlab_pipeline_isTrue(tree(rule)['allow_failure']));
        return isMild && findings.length === 0 && /\/krci-deploy\//.test(jobs_text(component)) ? [gitlab_pipeline_mayFail(at)] : findings;
    });
}
function gitlab_pipeline_mayFail(at) {
    return {
        code: 'may-fail',
        at,
        found: 'a rule with allow_failure: true',
        advice: 'Set allow_failure: false: the pipeline goes on without it',
        isGrave: true,
    };
}
function gitlab_pipeline_findingsOf({ at, job, unknown }, top) {
    const findings = [];
    const say = (code, found, advice) => {
        findings.push({ code, at, found, advice, isGrave: true });
    };
    // What a template elsewhere may have is not missing.
    const isWhole = unknown.length === 0;
    if (isWhole && job['environment'] === undefined) {
        say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
    }
    if (isWhole && job['resource_group'] === undefined) {
        say('no-queue', 'a promotion without resource_group', 'Give the job a resource_group named by the environment');
    }
    const script = scriptOf(job);
    const environment = tree(job['environment']);
    if (['prepare', 'verify', 'access'].includes(jobs_text(environment['action']))) {
        say('no-environment', 'an environment that is not entered (action)', 'Leave out action: only start is guarded');
    }
    const guard = jobs_text(job['environment']) || jobs_text(environment['name']);
    const other = environmentsIn(script).find((name) => name !== guard);
    if (other !== undefined && guard !== '' && !guard.includes('$')) {
        say('other-environment', `a job of ${guard} that promotes into ${other}`, 'Give the job the environment that it enters');
    }
    if (ignoresGate(script))
        say('gate-ignored', 'a gate whose answer is thrown away (|| true)', 'Take it away');
    if (asksOnly(script)) {
        say('gate-asks-only', 'a gate that is only asked (what-if, dry-run)', 'Take it away: such an answer opens nothing');
    }
    if ((job['interruptible'] ?? defaultOf(job, top)['interruptible']) === true) {
        say('queue-cancels', 'interruptible: true', 'Set it to false: a promotion is cut off half-way');
    }
    const named = ['CI_SERVER_URL', 'CI_API_V4_URL', 'CI_JOB_ID', 'CI_PROJECT_PATH', 'CI_ENVIRONMENT_NAME'];
    const variables = { ...tree(top['variables']), ...tree(job['variables']) };
    const set = named.find((name) => name in variables);
    if (set !== undefined)
        say('platform-variables', `${set} set by hand`, 'Leave it as GitLab sets it');
    const rules = items(job['rules']).map(tree);
    if (rules.some((rule) => gitlab_pipeline_isTrue(rule['allow_failure'])))
        findings.push(gitlab_pipeline_mayFail(at));
    else if (gitlab_pipeline_isTrue(job['allow_failure']) || (job['when'] === 'manual' && job['allow_failure'] !== false)) {
        const found = job['when'] === 'manual' ? 'a manual job with allow_failure: true' : 'a job with allow_failure: true';
        findings.push({ ...gitlab_pipeline_mayFail(at), found });
    }
    return findings;
}
/** Returns the pipeline's defaults, unless the job inherits none. */
function defaultOf(job, top) {
    const { default: inherited } = tree(job['inherit']);
    const isTaken = inherited === undefined || inherited === true || items(inherited).includes('interruptible');
    return isTaken ? tree(top['default']) : {};
}
function gitlab_pipeline_isTrue(value) {
    return value === true || value === 'true' || Object.keys(tree(value)).length > 0;
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/doctor.js






const workflows = ['.github/workflows/*.yml', '.github/workflows/*.yaml'];
const pipelines = ['.gitlab-ci.yml'];
const doctor_maxFiles = 200;
/** Checks the queues, jobs and secrets of promotions, in the checkout and on the platform. */
async function diagnose(ports) {
    const findings = [];
    const unseen = [];
    const look = async (work, mayBeGrave = true) => {
        try {
            findings.push(...(await work()));
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            unseen.push({ why: error.message, mayBeGrave });
        }
    };
    const { repository = '' } = ports.platform.run;
    const [owner] = repository.split('/');
    for (const path of await filesOf(workflows, ports)) {
        await look(async () => {
            const read = await Promise.all((await documentsOf(path, ports)).map((one) => workflowFindings(one, ports, owner)));
            unseen.push(...read.flatMap((one) => one.unseen));
            return read.flatMap((one) => one.findings);
        });
    }
    const waiting = [...(await filesOf(pipelines, ports))];
    // A child pipeline may trigger another one; each file is read once.
    for (let at = 0; at < waiting.length && at < doctor_maxFiles; at += 1) {
        const path = waiting[at] ?? '';
        await look(async () => {
            const { documents, missing, children } = await pipelineOf(path, ports);
            waiting.push(...children.filter((child) => !waiting.includes(child)));
            const hidden = [
                ...missing.map((file) => `${path} includes ${file}, which is not there`),
                ...unseenJobs(documents),
            ];
            unseen.push(...hidden.map((why) => ({ why, mayBeGrave: true })));
            return gitlabFindings(documents, owner);
        });
    }
    if (ports.platform.kind === 'local')
        return { findings, unseen };
    await look(async () => (await ports.platform.unorderedQueues(false)).map(unordered));
    await look(async () => {
        const { names, unseen: hidden } = await ports.platform.sharedSecrets();
        unseen.push(...hidden.map((why) => ({ why, mayBeGrave: false })));
        return names.filter(isForPromotion).map(shared);
    }, false);
    return { findings, unseen };
}
/** Checks a workflow with the local actions that its jobs use. */
async function workflowFindings(document, ports, owner) {
    const actions = await localActionsOf(document.data, ports);
    const file = document.position([]).replace(/(?::\d+)+$/, '');
    return {
        findings: githubFindings(document, { actions, owner }),
        unseen: actions.missing.map((path) => ({ why: `${file} uses ./${path}, which is not there`, mayBeGrave: true })),
    };
}
async function filesOf(patterns, { files }) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await files.glob(pattern)));
    return found.slice(0, doctor_maxFiles);
}
/** Parses all documents of a file. */
async function documentsOf(path, { files }) {
    return (0,flow_document/* parseFlowDocuments */.q)((await files.read(path)) ?? new Uint8Array(), path);
}
function unordered(name) {
    return {
        code: 'queue-unordered',
        at: `resource group ${name}`,
        found: 'its jobs start in any order',
        advice: 'protect --apply sets process_mode: oldest_first',
        isGrave: true,
    };
}
/** Tells whether promotions read a secret; the use of other secrets cannot be seen. */
function isForPromotion(name) {
    return /^KRCI_DEPLOY_|^DOCKER_AUTH_CONFIG$|^(?:GITOPS|GITLAB)_TOKEN$|^REGISTRY_(?:PASSWORD|TOKEN)$|(?:^|_)PROD(?:UCTION)?(?:_|$)/.test(name);
}
function shared(name) {
    return {
        code: 'secret-shared',
        at: name,
        found: 'every job of the repository sees it',
        advice: 'Make it a secret of the environments that need it, where approval comes before it',
        // Whoever has the key speaks for every environment that it may speak of.
        isGrave: name === 'KRCI_DEPLOY_SIGNING_KEY',
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/plan.js










/**
 * Compares and changes nothing.
 * Throws UsageError, RemoteError where the platform cannot be read.
 */
async function plan(inputs, ports) {
    if (inputs.apply && inputs.check) {
        throw new errors/* UsageError */.eb({
            code: 'apply-and-check',
            expected: 'apply or check',
            found: 'both',
            fix: 'leave one out: an audit changes nothing',
        });
    }
    const flow = inputs.apply ? await (0,steps_flow.flowOf)(inputs, ports) : await (0,load/* loadFlow */.j)(inputs.flow, ports.files);
    if (flow === undefined)
        throw await (0,missing/* missingFlow */.L2)(ports.files, 'protect');
    const environments = inputs.environment.length > 0
        ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name))
        : flow.environments.filter(isApprovedOnPlatform);
    const differences = [];
    const hidden = [];
    const { platform } = ports;
    for (const environment of environments) {
        const gaps = await seen(() => platform.protect(wantedOf(environment), false), hidden);
        for (const gap of gaps ?? []) {
            differences.push({ ...gap, environment: environment.name, demand: demandFor(environment, gap) });
        }
    }
    if (inputs.apply && hidden.length > 0)
        throw unseenError(hidden);
    const guards = await diagnoseBranches(flow, ports);
    const jobs = await diagnose(ports);
    const unguarded = await unguardedIn(flow, environments, ports, hidden);
    const { apply: isApplied, check, pushers } = inputs;
    const findings = [
        ...guards.findings,
        ...unguarded,
        ...(ports.platform.kind === 'github' ? environments.flatMap(oneApproval) : []),
        ...jobs.findings.filter(({ code }) => code !== 'no-gate' || !asksVerdicts(flow)),
    ];
    const { branches } = guards;
    const unseen = [...hidden, ...guards.unseen, ...jobs.unseen];
    const changes = { wanted: environments.map(wantedOf), differences, branches, findings, pushers };
    const calls = isApplied ? await callsOf(changes, platform) : [];
    return { flow, ...changes, calls, unseen, apply: isApplied, check };
}
/** Tells whether a promotion without the gate is refused: every environment asks for a recorded verdict. */
function asksVerdicts({ environments }) {
    return environments.every(({ requireVerdict }) => requireVerdict);
}
/** Lists the requests that a change would make: a rehearsal reads, and sends nothing that changes. */
async function callsOf(changes, platform) {
    const rehearsal = platform.rehearsal();
    await apply(changes, rehearsal.platform);
    return rehearsal.calls;
}
function isApprovedOnPlatform(environment) {
    if ((0,approval/* approversAsked */.Hw)(environment.gate.approval) === undefined)
        return (0,approval/* isApprovedByDefault */.yg)(environment);
    return (0,approval/* approvalRequirementsOf */.TO)(environment).by === 'platform';
}
const refusals = new Set(['not-permitted', 'not-found', 'platform-answer']);
/** Asks the platform; what it refuses or answers oddly is noted as unseen, and undefined. */
async function seen(question, hidden) {
    try {
        return await question();
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || !refusals.has(error.code))
            throw error;
        hidden.push({ why: error.message, mayBeGrave: true });
        return undefined;
    }
}
/** Lists environments that people enter, without approval in the flow or protection on the platform. */
async function unguardedIn(flow, asked, { platform }, hidden) {
    if (platform.kind === 'local')
        return [];
    const findings = [];
    for (const environment of flow.environments) {
        const { name, tier, promotion } = environment;
        if (promotion === 'automatic' || tier !== 'staging' || asked.includes(environment))
            continue;
        const guard = await seen(() => platform.protection(name), hidden);
        if (guard === undefined || guard.approvalsRequired > 0 || guard.branches !== 'any')
            continue;
        findings.push({
            code: 'unguarded-environment',
            at: `environment ${name}`,
            found: 'people enter it, and any job of any branch may',
            advice: `Add approval to gates.${name}, or let protected branches alone enter`,
            isGrave: false,
        });
    }
    return findings;
}
/**
 * Reports that one job has one approval only.
 * Not grave: several jobs of a run that enter one after the other have an approval each.
 */
function oneApproval(environment) {
    const demands = (0,approval/* approvalRequirementsOf */.TO)(environment);
    if (demands.by !== 'platform' || !(0,approval/* asksSeveral */.$x)(demands))
        return [];
    return [
        {
            code: 'one-approval',
            at: `environment ${environment.name}`,
            found: 'approvals of several people are asked for, and GitHub starts a job after one',
            advice: 'Take them from a reviewed file: approval.by: file',
            isGrave: false,
        },
    ];
}
/** Returns the wanted protection: reviewers that the flow names, else the members of its groups. */
function wantedOf(environment) {
    const { protection, rules, groups, minimum } = (0,approval/* approvalRequirementsOf */.TO)(environment);
    const members = Object.values(groups).flatMap((group) => group.members);
    return {
        environment: environment.name,
        reviewed: protection.reviewers !== 'off',
        reviewers: rules.reviewers ?? [...new Set(members.map((name) => name.replace(/^@/, '')))],
        approvals: Math.max(1, minimum),
        preventsSelfReview: protection['self-review'] !== 'off',
        restrictsAdministrators: protection.administrators !== 'off',
        branches: rules.branches ?? (protection.branches === 'off' ? undefined : 'protected'),
        waitMinutes: rules.wait,
    };
}
/** Returns the weight of a gap; settings that only `rules` name are required. */
function demandFor(environment, { what, isMild }) {
    const { protection } = (0,approval/* approvalRequirementsOf */.TO)(environment);
    if (isMild === true)
        return 'warn';
    if (what === 'environment' || what === 'wait' || what === 'deployers')
        return 'required';
    return protection[what] === 'off' ? 'required' : protection[what];
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/protect.js




const protect = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
