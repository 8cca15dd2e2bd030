export const id = 7094;
export const ids = [7094,2610];
export const modules = {

/***/ 76619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** Returns the `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ }),

/***/ 17674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
/* unused harmony export expandBraces */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51451);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);





/** Tells whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
function isPattern(path) {
    return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}
/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;
/**
 * Finds regular files that match, sorted by code unit; relative patterns give relative paths. Links are followed, each
 * real directory once, `.git` is not entered, and names that begin with a dot match only where the pattern has the dot.
 * Throws EvidenceError for a directory or link on the way that cannot be read, UsageError when more than `maxMatches`
 * match or too much would have to be looked at.
 */
async function walk(pattern, world) {
    const found = new Set();
    const search = { ...world, pattern, entries: 0, visited: new Set() };
    for (const alternative of expandBraces(pattern)) {
        search.visited.clear();
        const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
        for await (const path of matches(search, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(alternative) ? '/' : '', segments)) {
            found.add(path);
            if (found.size > world.maxMatches)
                throw tooMany(pattern, `at most ${world.maxMatches} files`);
        }
    }
    return [...found].toSorted(byCodeUnit);
}
/** `at` is '' or ends with a slash. */
async function* matches(search, at, segments) {
    const [segment = '', ...rest] = segments;
    if (segment === '**') {
        yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
        for (const entry of await list(search, at, segments)) {
            if (entry.name.startsWith('.'))
                continue;
            if ((await kindOf(search, at, entry)) === 'directory')
                yield* matches(search, `${at}${entry.name}/`, segments);
        }
    }
    else if (segment === '..' || !/[*?]/.test(segment)) {
        yield* named(search, `${at}${segment}`, rest);
    }
    else {
        for (const entry of await list(search, at, segments)) {
            if (entry.name === '.git' || !(0,_wildcard_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesName */ .Hj)(segment, entry.name))
                continue;
            const kind = await kindOf(search, at, entry);
            if (rest.length === 0 && kind === 'file')
                yield `${at}${entry.name}`;
            if (rest.length > 0 && kind === 'directory')
                yield* matches(search, `${at}${entry.name}/`, rest);
        }
    }
}
/** A part of the pattern without wildcards needs no list of names, which may be hidden where the file is not. */
async function* named(search, path, rest) {
    if (path === '.git' || path.endsWith('/.git'))
        return;
    const kind = await kindAt(search, path);
    if (rest.length === 0 && kind === 'file')
        yield path;
    if (rest.length > 0 && kind === 'directory')
        yield* matches(search, `${path}/`, rest);
}
async function kindOf(search, at, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? kindAt(search, `${at}${entry.name}`) : undefined;
}
async function kindAt(search, path) {
    const real = await search.confined(path);
    if (real === undefined) {
        if (await isBrokenLink(search, path))
            throw brokenLink(path);
        return undefined;
    }
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(path, cause));
    if (status.isFile())
        return 'file';
    return status.isDirectory() ? 'directory' : undefined;
}
async function isBrokenLink({ directory }, path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path)).catch(() => undefined);
    return status?.isSymbolicLink() === true;
}
/** Lists the names in a directory; none where it was read with the same rest of the pattern before, by another path. */
async function list(search, at, segments) {
    const real = await search.confined(at === '' ? '.' : at);
    if (real === undefined)
        return [];
    const key = `${real}\0${segments.join('/')}`;
    if (search.visited.has(key))
        return [];
    search.visited.add(key);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(real, { withFileTypes: true }).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(at, cause));
    search.entries += entries.length;
    if (search.entries > maxEntries)
        throw tooMany(search.pattern, `at most ${maxEntries} names to look at`);
    // Links last: a directory is listed under its own name where it has one.
    return entries.toSorted((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || byCodeUnit(a.name, b.name));
}
function byCodeUnit(a, b) {
    return a < b ? -1 : 1;
}
function brokenLink(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
        code: 'file-unreadable',
        where: path,
        found: 'a symbolic link to nothing',
        fix: 'remove it, or make the pattern narrower',
    });
}
/** Expands `{a,b}`, nested too, into the patterns that it stands for; at most 256 of them. */
function expandBraces(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expandInnermost);
        if (next.length > 256) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
                code: 'pattern-too-wide',
                where: pattern,
                expected: 'at most 256 alternatives in braces',
                found: 'more',
            });
        }
        if (next.length === patterns.length)
            return [...new Set(next)];
        patterns = next;
    }
}
function expandInnermost(pattern) {
    const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (braces === null)
        return [pattern];
    const before = pattern.slice(0, braces.index);
    const after = pattern.slice(braces.index + braces[0].length);
    return (braces[1] ?? '').split(',').map((alternative) => `${before}${alternative}${after}`);
}
function tooMany(pattern, limit) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'too-many-matches',
        where: pattern,
        expected: limit,
        found: 'more',
        fix: 'make the pattern narrower',
    });
}


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   b: () => (/* binding */ errno)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** @throws EvidenceError that names the path and the system's reason. */
function unreadable(path, cause) {
    const found = `cannot be read (${errno(cause)})`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'file-unreadable', where: path === '' ? '.' : path, found }, { cause });
}
/** Returns the system's name of an error, such as EACCES. */
function errno(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}


/***/ }),

/***/ 1046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ matchesPath),
/* harmony export */   Hj: () => (/* binding */ matchesName)
/* harmony export */ });
/* unused harmony export matchesWildcard */
/**
 * Tells whether items match a pattern in which a star stands for any number of them. After a mismatch only the last
 * star is tried again, so no pattern can take more than the product of both lengths.
 */
function matchesWildcard(pattern, items, isAny, fits) {
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let i = 0; i < items.length;) {
        const [piece, item] = [pattern[p], items[i]];
        if (piece !== undefined && isAny(piece)) {
            star = p;
            restart = i;
            p += 1;
        }
        else if (piece !== undefined && item !== undefined && fits(piece, item)) {
            p += 1;
            i += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            restart += 1;
            i = restart;
        }
        else
            return false;
    }
    return Array.from(pattern)
        .slice(p)
        .every((piece) => isAny(piece));
}
/** Matches `*` and `?` within one name of a path; names that begin with a dot match only where the pattern does. */
function matchesName(pattern, name) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    return matchesWildcard(pattern, name, isStar, (piece, character) => piece === '?' || piece === character);
}
/** Matches `*` within one part of a path, `**` for any number of parts. */
function matchesPath(pattern, path) {
    return matchesWildcard(pattern.split('/'), path.split('/'), (part) => part === '**', matchesPart);
}
function matchesPart(pattern, part) {
    return matchesWildcard(Array.from(pattern), Array.from(part), isStar, (a, b) => a === b);
}
function isStar(character) {
    return character === '*';
}


/***/ }),

/***/ 64280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ asksSeveral),
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
const unsaid = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/** Returns the approval requirements of the environment's gate, completed by its tier. */
function approvalRequirementsOf({ tier, gate }) {
    const { by, minimum, groups, protection, rules, authors, 'artifact-first': first } = gate.approval ?? unsaid;
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
        artifactFirst: first ?? usual,
    };
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
/** Tells whether approval on the platform is the default: production with a manual or controlled promotion. */
function isApprovedByDefault({ tier, promotion }) {
    return tier === 'production' && promotion !== 'automatic';
}


/***/ }),

/***/ 82610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withPolicyPositions),
/* harmony export */   underCentralPolicy: () => (/* binding */ underCentralPolicy)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25337);
/* harmony import */ var _gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76585);
/* harmony import */ var _gate_positions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76849);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32838);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93953);







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
        const gate = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(base, environment.declared);
        const [first] = (0,_gates_weakening_js__WEBPACK_IMPORTED_MODULE_3__/* .weakenings */ .r)(base, gate);
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
    const { gates } = await (0,_validate_js__WEBPACK_IMPORTED_MODULE_5__/* .validatePolicy */ .t)(document);
    const all = new Map();
    let inherited = {};
    for (const tier of _tiers_js__WEBPACK_IMPORTED_MODULE_6__/* .tiers */ .c) {
        inherited = (0,_gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritGate */ .JJ)(inherited, gates[tier] ?? {});
        all.set(tier, inherited);
    }
    return { gates: all, positions: (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_4__/* .gatePositionsBelow */ .h)(document, _tiers_js__WEBPACK_IMPORTED_MODULE_6__/* .tiers */ .c) };
}
async function weakened({ path, base = 'nothing', own = 'nothing' }, { name, tier }, { file, policy }, central, { files }) {
    const bytes = await files.read(file);
    const here = bytes === undefined ? undefined : (0,_gate_positions_js__WEBPACK_IMPORTED_MODULE_4__/* .gatePositionsIn */ .V)(bytes, file)(name, path);
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

/***/ 7309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90548);





/** Reads that wait together are fetched together. */
const maxReads = 1000;
/** Reads every application in every environment, in the order of the flow. Throws RemoteError. */
async function deployedIn(flow, applications, snapshot) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(pairs, maxReads, async ({ application, environment }) => {
        return { application, environment, ...(await namedIn(flow, environment, application, snapshot)) };
    });
}
async function namedIn(flow, environment, application, snapshot) {
    const names = (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__.placeNames)(flow, environment, application);
    const images = [];
    try {
        for (const place of (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__.placesOf)(application.manifests, names, 'edit-anchor')) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(snapshot, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
}


/***/ }),

/***/ 76849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gatePositionsIn),
/* harmony export */   h: () => (/* binding */ gatePositionsBelow)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32162);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25337);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25337);
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

/***/ 50836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ homeOfFlow),
/* harmony export */   y: () => (/* binding */ originOf)
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
/** Returns the URL or path of `origin`, where there is one. */
async function originOf({ cwd }, git) {
    const { exitCode, text } = await git.run(['config', '--get', 'remote.origin.url'], { cwd, accept: [1] });
    return exitCode === 0 ? text.trim() : undefined;
}


/***/ }),

/***/ 25809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeNames: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** Returns the names by which a layout finds an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return { ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries), flow, environment: environment.name, application };
}


/***/ }),

/***/ 32838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tiers)
/* harmony export */ });
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];


/***/ }),

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75348);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11552);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16386);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12985);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24194);








/**
 * Stores a record beside the artifact that it is about, as an OCI 1.1 referrer (image-spec, manifest.md, "Guidelines
 * for Artifact Usage"). Returns the digest of the record's manifest. Throws RemoteError.
 */
async function attachRecord(repository, subject, promotion, key) {
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStatement */ .pc)(subject.digest, repository.name, promotion);
    return attachStatement(repository, subject, { statement, time: promotion.time, kind: promotionKind }, key);
}
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W3 };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.envelope);
    const manifest = recordManifest(subject, record.descriptor, time, kind);
    for (const { descriptor, bytes } of [empty(), record]) {
        if (!(await repository.hasBlob(descriptor)))
            await repository.putBlob(descriptor, once(bytes));
    }
    await repository.putManifest(manifest);
    await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(repository, subject.digest, manifest);
    return manifest.descriptor.digest;
}
/**
 * Copies a record, byte for byte, beside the same artifact in another place. Returns whether anything was written.
 *
 * @throws RemoteError
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'record-gone',
            where: from.name,
            expected: `the record ${record} that was there a moment ago`,
            found: 'none',
            fix: 'run again',
        });
    }
    const isThere = (await to.resolve(record)) !== undefined;
    if (!isThere) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !isThere;
}
/** Makes the manifest of a record whose envelope, or bare statement, is the blob. */
function recordManifest(subject, record, time, kind = promotionKind) {
    const { mediaType, digest, size } = subject;
    const content = {
        schemaVersion: 2,
        mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7,
        artifactType: kind.artifactType,
        config: { ...empty().descriptor, data: 'e30=' },
        // cosign reads an attestation whose layer has both, the first one empty (cosign, specs/ATTESTATION_SPEC.md).
        layers: [
            { ...record, annotations: { 'dev.cosignproject.cosign/signature': '', predicateType: kind.predicateType } },
        ],
        subject: { mediaType, digest, size },
        annotations: { 'org.opencontainers.image.created': time, 'in-toto.io/predicate-type': kind.predicateType },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return { bytes, descriptor: { mediaType: _registry_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .ociManifest */ .F7, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
function empty() {
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .Ib.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 74219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   qC: () => (/* binding */ periodsOf)
/* harmony export */ });
/** Returns the periods of an artifact, oldest first. One without a digest is identified by its tag. */
function periodsOf({ digest, version }, { states }) {
    const oldestFirst = states.toReversed();
    return oldestFirst.flatMap((start, at) => {
        const { image } = start;
        const isIt = image.digest === undefined ? image.tag === version : image.digest === digest;
        const before = oldestFirst[at - 1]?.image;
        const isSame = before?.digest !== undefined && before.digest === image.digest;
        if (!isIt || isSame)
            return [];
        const end = oldestFirst.slice(at + 1).find((state) => state.image.digest !== image.digest);
        return [{ start, end }];
    });
}
/**
 * Returns the standing of a record.
 * A record stands for the period that it was written in or, where it was written before Git named the artifact, for the
 * first one after it. A later period has another cause: an edit by hand, or another record.
 */
function standingOf(proof, digest, history) {
    if (history.states.length === 0)
        return 'unknown';
    const own = periodOf(proof, digest, history);
    if (own === undefined)
        return 'pending';
    return own.end === undefined ? 'present' : 'past';
}
/** Returns the period that a record stands for; undefined while it is pending. */
function periodOf({ promotion }, digest, history) {
    const { version, gitops, time } = promotion;
    const isBefore = beforeRecord(gitops?.revision, time, history);
    const periods = periodsOf({ digest, version }, history);
    return (periods.find(({ start, end }) => isBefore(start) && (end === undefined || !isBefore(end))) ??
        periods.find(({ start }) => !isBefore(start)));
}
/**
 * Tells whether a state was there when the record was written: by the commit that the record names, else by the clocks.
 */
function beforeRecord(revision, time, history) {
    const at = revision === undefined ? undefined : history.position(revision);
    return (state) => {
        const position = history.position(state.commit);
        if (at !== undefined && position !== undefined)
            return position <= at;
        return Date.parse(state.time) <= Date.parse(time);
    };
}


/***/ }),

/***/ 49761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ statementKind),
/* harmony export */   uG: () => (/* binding */ newestVerdict),
/* harmony export */   vx: () => (/* binding */ requireVerdict)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'key-retired',
    'key-scope',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * Returns the newest verdict on the digest for this environment, if it opens the gate.
 * A failed verdict closes a gate that an earlier one had opened. `where` is the repository that was searched.
 * @throws RefusedError that names the fault of the nearest miss.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
}
/** Returns the newest trusted verdict about the demand, with any result. */
function newestVerdict(verdicts, demand, trust) {
    const trusted = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return trusted.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time))[0];
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** Returns the reason why a verdict does not count for the demand; undefined when it does. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust, claimOf(content.statement.record));
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(content.statement.record.time, demand.now) ? 'future' : undefined;
}
function claimOf({ environment, breakGlass, time }) {
    return { environment, statement: statementKind({ breakGlass }), time };
}
/** Returns the statement kind of a verdict, to compare with the scope of the key that signs it. */
function statementKind({ breakGlass }) {
    return breakGlass === undefined ? 'verdict' : 'break-glass';
}
function subjectFault({ subjects, record }, demand) {
    if (!subjects.includes(demand.digest))
        return 'other-digest';
    if (record.flow !== demand.flow)
        return 'other-flow';
    if (record.application !== demand.application)
        return 'other-application';
    return record.environment === demand.environment ? undefined : 'other-environment';
}
/** Returns the reason why the newest verdict does not open the gate; undefined when it does. */
function stateFault(record, { policy, now }) {
    if (record.verdict === 'fail')
        return 'closed';
    if (record.policy !== policy)
        return 'other-policy';
    return Date.parse(record.expires) > now.getTime() ? undefined : 'expired';
}
const gateFirst = 'run the gate for ENVIRONMENT with record: true, then promote';
const signIt = 'run the gate for ENVIRONMENT with record: true and KRCI_DEPLOY_SIGNING_KEY';
const findOut = 'find out who wrote it, then run the gate for ENVIRONMENT with a trusted key';
const refusals = {
    missing: ['has no verdict beside it', gateFirst],
    closed: ['has a verdict of TIME beside it that says fail', 'do what that gate asks for, and run it again'],
    expired: ['has a verdict beside it that expired on EXPIRES', gateFirst],
    'other-policy': [
        'has a verdict beside it by another policy than the one that the flow file has for ENVIRONMENT now',
        gateFirst,
    ],
    future: [
        'has a verdict beside it from the future (it is NOW here)',
        'correct the clock that is wrong, then run the gate for ENVIRONMENT again',
    ],
    altered: [
        'has a verdict beside it whose signature does not fit: the verdict was altered, or the signature is from elsewhere',
        findOut,
    ],
    'key-retired': [
        'has a verdict beside it, signed with a key that is revoked, or later than the not-after of its key',
        findOut,
    ],
    'key-scope': [
        'has a verdict beside it, signed with a key whose scope does not hold it about ENVIRONMENT',
        `run the gate for ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    ],
    'unknown-key': ['has a verdict beside it, signed with a key that the flow does not trust', findOut],
    unsigned: ['has a verdict beside it without a signature, and the flow trusts signed ones only', signIt],
    'other-environment': ['has a verdict for another environment beside it, and none for ENVIRONMENT', gateFirst],
    'other-application': ['has a verdict about another application beside it, and none about this one', gateFirst],
    'other-flow': ['has a verdict of another flow beside it, and none of this one', gateFirst],
    'other-digest': ['has a verdict beside it that is about another digest', gateFirst],
    unreadable: ['has a verdict beside it that cannot be read', gateFirst],
};
function refusal(fault, demand, where, record) {
    const { application, digest, environment, now } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
        NOW: now.toISOString(),
    };
    const [found, fix] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES|NOW/g, (word) => words[word] ?? word));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: `verdict-${fault}`,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}`,
        found: `it ${found}, in ${where}`,
        fix,
    });
}


/***/ }),

/***/ 52086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   XT: () => (/* binding */ attachVerdict)
/* harmony export */ });
/* unused harmony exports verdictKind, writeVerdict, readVerdict */
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24194);





const verdictKind = {
    artifactType: 'application/vnd.krci-deploy.verdict.v1',
    predicateType: 'https://in-toto.io/attestation/svr/v0.1',
};
/** To be raised when the same properties come to mean something else. */
const verifier = 'https://github.com/kuberocketci/krci-deploy/gate/v1';
const maxProperties = 500;
/** Names of properties: texts `KRCI_DEPLOY_<name>=<value>`, with the prefix that the specification requires. */
const names = {
    verdict: 'VERDICT',
    flow: 'FLOW',
    application: 'APPLICATION',
    environment: 'ENVIRONMENT',
    policy: 'POLICY',
    verdictDigest: 'VERDICT_DIGEST',
    expires: 'EXPIRES',
};
const keys = ['verdict', 'flow', 'application', 'environment', 'policy', 'verdictDigest', 'expires'];
/** Writes the statement as bytes. `name` is the artifact's repository, for readers. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...emergency,
            ...record.passed.slice(0, maxProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', maxProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`one property KRCI_DEPLOY_${name}`);
    };
    const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
    return {
        subjects,
        record: {
            verdict: verdictIn(one(names.verdict)),
            flow: one(names.flow),
            application: one(names.application),
            environment: one(names.environment),
            policy: digestIn(one(names.policy)),
            verdictDigest: digestIn(one(names.verdictDigest)),
            time: timeIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(predicate, 'timeCreated')),
            expires: timeIn(one(names.expires)),
            passed: properties.get('CHECK') ?? [],
            ...(breakGlass !== undefined && { breakGlass }),
        },
    };
}
/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
function attachVerdict(repository, subject, { record, tool }, key) {
    const statement = writeVerdict(subject.digest, repository.name, record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verdictKind }, key);
}
/** Reads the verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict });
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Reads the properties with the prefix `KRCI_DEPLOY_` by name and ignores the others. */
function propertiesIn(list) {
    const properties = new Map();
    for (const item of list) {
        const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)({ property: item }, 'property');
        const [, name, value] = /^KRCI_DEPLOY_([A-Z_]+)=(.+)$/s.exec(text) ?? [];
        if (name === undefined || value === undefined)
            continue;
        properties.set(name, [...(properties.get(name) ?? []), value]);
    }
    return properties;
}
function verdictIn(text) {
    if (text === 'pass' || text === 'warn' || text === 'fail')
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('the verdict pass, warn or fail', `"${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a digest', `"${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)('a time', `"${text.slice(0, 40)}"`);
}


/***/ }),

/***/ 52933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ bindLoosely),
/* harmony export */   dQ: () => (/* binding */ bindingRules),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);
/* harmony import */ var _flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56994);




/** Largest difference between the clocks of two machines. */
const maxSkewMs = 5 * 60_000;
/** Largest offset ahead of UTC that a time without a zone may have. */
const maxZoneOffsetMs = 14 * 60 * 60_000;
/**
 * Returns the flow file's rules, tightened by inputs.
 * Throws UsageError for an input that is laxer.
 */
function bindingRules(inputs, policy, digest, where) {
    const declared = policy?.evidence?.['max-age'];
    const asked = inputs['max-evidence-age'];
    if (declared !== undefined && asked !== undefined && (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(asked) > (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(declared)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'threshold-weakened',
            where: 'max-evidence-age',
            expected: `at most the ${declared} of ${where}`,
            found: asked,
            fix: 'leave it out, or change the flow file',
        });
    }
    return {
        commit: inputs.commit,
        digest,
        evidenceCommit: inputs['evidence-commit'],
        baselineCommit: inputs['baseline-commit'],
        maxAge: asked ?? declared,
        required: policy?.evidence?.bound === 'required',
    };
}
/**
 * Compares the claims of a report, its sidecar and the caller with the gated subject.
 * Throws EvidenceError for a report about another subject, of another time, or without the claims that are required.
 */
function bind(path, origin, sidecar, binding) {
    const { commits, digests } = claimsOf(origin, sidecar, binding);
    for (const part of commits)
        refuseOtherCommit(path, part, binding.commit);
    for (const part of digests)
        refuseOtherDigest(path, part, binding.digest);
    if (binding.required)
        refuseUnbound(path, commits.length > 0, digests.length > 0, binding);
    return boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
}
/** Binds as `bind`, but accepts any commit, digest and age; no time in the future. */
function bindLoosely(path, origin, sidecar, now) {
    const claims = claimsOf(origin, sidecar, { evidenceCommit: undefined });
    return boundOf(path, { ...claims, time: origin.time }, sidecar, { maxAge: undefined, now });
}
function boundOf(path, { commits, digests, time: own }, sidecar, binding) {
    const time = (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(own, sidecar?.time);
    refuseOtherTime(path, time, binding);
    return {
        ...(commits.length > 0 && { commits: [...new Set(commits.flat())] }),
        ...(digests.length > 0 && { digests: [...new Set(digests.flat())] }),
        ...(time !== undefined && { producedAt: new Date(time.at).toISOString() }),
    };
}
/**
 * Collects the claims of a report and its sidecar.
 * Where neither names a commit, the caller's.
 */
function claimsOf(origin, sidecar, { evidenceCommit }) {
    const commits = [...origin.commits, ...(sidecar?.commit === undefined ? [] : [[sidecar.commit]])];
    const digests = [...origin.digests, ...(sidecar?.digest === undefined ? [] : [[sidecar.digest]])];
    if (commits.length > 0 || evidenceCommit === undefined)
        return { commits, digests };
    return { commits: [[evidenceCommit]], digests };
}
/** Refuses evidence about another commit. Commits may be abbreviated on either side. */
function refuseOtherCommit(path, named, commit) {
    if (commit === undefined || named.some((one) => isSameCommit(one, commit)))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-commit',
        where: path,
        expected: `a report about commit ${commit}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 100)}`,
        fix: 'give the report of the commit that the artifact was built from',
    });
}
/** Tells whether one commit is the other or its beginning. */
function isSameCommit(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
function refuseOtherDigest(path, named, digest) {
    if (digest === undefined || named.includes(digest))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-digest',
        where: path,
        expected: `a report about ${digest}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 200)}`,
        fix: 'scan the artifact by this digest',
    });
}
function refuseUnbound(path, byCommit, byDigest, { commit, digest }) {
    if ((byCommit && commit !== undefined) || (byDigest && digest !== undefined))
        return;
    const named = byCommit || byDigest ? 'one that the gate has nothing to compare with' : 'one that names neither';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: named,
        fix: 'give commit and evidence-commit, or write a sidecar beside the report',
    });
}
function refuseOtherTime(path, time, { maxAge, now }) {
    if (time !== undefined && time.at - now.getTime() > maxSkewMs + (time.zoned ? 0 : maxZoneOffsetMs)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-of-the-future',
            where: path,
            expected: `a report made before now (${now.toISOString()})`,
            found: new Date(time.at).toISOString(),
            fix: 'set the clock of the machine that made it',
        });
    }
    if (maxAge === undefined)
        return;
    if (time === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-without-time',
            where: path,
            expected: `a report of the last ${maxAge}`,
            found: 'none that says when it was made',
            fix: 'write a sidecar beside it',
        });
    }
    if (now.getTime() - time.at <= (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(maxAge))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-stale',
        where: path,
        expected: `a report of the last ${maxAge}`,
        found: `one of ${new Date(time.at).toISOString()}`,
        fix: 'run the tool that makes it again',
    });
}


/***/ }),

/***/ 19424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ reportChecks)
});

// EXTERNAL MODULE: ./lib/src/evidence/coverage/coverage.js + 13 modules
var coverage = __webpack_require__(95695);
// EXTERNAL MODULE: ./lib/src/evidence/coverage/branch-set.js
var branch_set = __webpack_require__(26892);
// EXTERNAL MODULE: ./lib/src/evidence/coverage/branch-count.js
var branch_count = __webpack_require__(91631);
// EXTERNAL MODULE: ./lib/src/evidence/coverage/line-coverage.js
var line_coverage = __webpack_require__(89710);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/ratio.js
function sum(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/merge.js




/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is executable when any report lists it, and covered when any report covers it. Of a file
 * with other executable lines that holds where its path is absolute or `rooted`, known to be of the repository: headers
 * and templates differ by test binary, and instrumenters differ.
 */
function mergeCoverage(reports, rooted = new Set()) {
    const files = new Map();
    for (const report of reports) {
        for (const [path, file] of report.files)
            addFile(files, path, file, isAbsolute(path) || rooted.has(path));
    }
    const totals = [];
    for (const [path, variants] of files) {
        for (const file of variants)
            totals.push({ path, lines: (0,line_coverage/* linesOf */.Dx)(file), branches: (0,line_coverage/* branchesOf */.IJ)(file) });
    }
    return {
        lines: sum(totals.map((file) => file.lines)),
        branches: sum(totals.map((file) => file.branches)),
        files: totals,
        apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
    };
}
/** On any system: a report may be made on another one. */
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
function addFile(files, path, file, isOneFile) {
    const variants = files.get(path);
    if (variants === undefined) {
        files.set(path, [file]);
        return;
    }
    const same = variants.findIndex((variant) => isSameFile(variant, file) || (isOneFile && variant.summary === undefined && file.summary === undefined));
    const match = variants[same];
    if (match === undefined)
        variants.push(file);
    else
        variants[same] = merged(match, file);
}
function isSameFile(a, b) {
    if (a.summary === undefined || b.summary === undefined)
        return a.summary === b.summary && sameLines(a.lines, b.lines);
    return a.summary.lines.total === b.summary.lines.total && a.summary.branches.total === b.summary.branches.total;
}
/** Two reports of one file agree on which lines can be executed, whatever they say of their coverage. */
function sameLines(a, b) {
    const length = Math.max(a.length, b.length);
    for (let line = 0; line < length; line += 1) {
        if (((a[line] ?? 0) === 0) !== ((b[line] ?? 0) === 0))
            return false;
    }
    return true;
}
function merged(a, b) {
    if (a.summary !== undefined && b.summary !== undefined) {
        // The lines behind the sums are unknown: at least as many as the better sum are covered.
        const lines = better(a.summary.lines, b.summary.lines);
        const branches = better(a.summary.branches, b.summary.branches);
        return { ...a, summary: { lines, branches } };
    }
    const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
    for (let line = 0; line < lines.length; line += 1)
        lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
    // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
    const comparable = isTellingBranches(a) === isTellingBranches(b) && isCounted(a) === isCounted(b);
    const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
    return {
        lines,
        branchSet: (0,branch_set/* mergedBranchSets */.iA)(left.branchSet, right.branchSet),
        branches: mergedCounts(left.branches, right.branches),
    };
}
function isTellingBranches({ branchSet }) {
    return branchSet !== undefined && (0,branch_set/* hasBranches */.VB)(branchSet);
}
function isCounted({ branches }) {
    return branches !== undefined && (0,branch_count/* hasCounts */.Tk)(branches);
}
function mergedCounts(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const all = (0,branch_count/* emptyCounts */.W1)();
    for (const counts of [a, b]) {
        (0,branch_count/* eachCount */.Ho)(counts, (line, count) => (0,branch_count/* setCount */.cU)(all, line, Math.max((0,branch_count/* countAt */.$v)(all, line) ?? 0, count)));
    }
    return all;
}
/** Returns the same file with its identified branches counted by line. */
function counted(file) {
    if (file.branchSet === undefined)
        return file;
    const counts = mergedCounts((0,branch_count/* emptyCounts */.W1)(), file.branches ?? (0,branch_count/* emptyCounts */.W1)()) ?? (0,branch_count/* emptyCounts */.W1)();
    (0,branch_set/* eachBranch */.E3)(file.branchSet, (line, taken) => {
        const { covered, total } = (0,branch_count/* unpacked */.KZ)((0,branch_count/* countAt */.$v)(counts, line) ?? 0);
        (0,branch_count/* setCount */.cU)(counts, line, (0,branch_count/* packed */.xc)({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
    });
    return { ...(0,line_coverage/* emptyFile */.sX)(), lines: file.lines, branches: counts };
}
function better(a, b) {
    return b.covered > a.covered ? b : a;
}

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/percent.js
/**
 * Returns the percentage, rounded down to two decimals; undefined when there is nothing to cover.
 * 79.996 % must not read as 80 %.
 */
function percentOf({ covered, total }) {
    return total === 0 ? undefined : Number((BigInt(covered) * 10000n) / BigInt(total)) / 100;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage-baseline.js








/**
 * Reads earlier coverage: from an earlier verdict of the gate, or from coverage reports.
 * Throws EvidenceError, also for a verdict about another application, one that did not open and one without coverage.
 */
async function readCoverageBaseline(source, application) {
    const text = await (0,text_text/* openText */.U)(source);
    if (/^\{\s*"schemaVersion"\s*:/.test(text.head))
        return readVerdict(text, application);
    const report = await (0,coverage/* readCoverageText */.ey)(text);
    const { lines, branches } = mergeCoverage([report]);
    return {
        origin: { ...origin/* silentOrigin */.C9, time: report.time },
        figures: { lines: percentOf(lines), branches: percentOf(branches) },
    };
}
const choices = {
    '': 'object',
    subject: 'build',
    verdict: 'build',
    at: 'build',
    checks: 'array',
    'checks.*': 'build',
};
async function readVerdict(text, application) {
    const found = {};
    const figures = new Map();
    await (0,json/* readJson */.Vh)(text, {
        choices,
        value(path, value) {
            if (path !== 'checks.*')
                found[path] = value;
            const { id, actual } = (0,json/* objectOr */.Xg)(value);
            if (path === 'checks.*' && typeof actual === 'number')
                figures.set((0,json/* textOr */.ph)(id) ?? '', actual);
        },
    });
    const { subject, verdict, at } = found;
    const { application: of, commit } = (0,json/* objectOr */.Xg)(subject);
    if (of !== application)
        throw refused(text, `a verdict about ${application ?? 'no application'}`, of);
    if (verdict !== 'pass' && verdict !== 'warn')
        throw refused(text, 'a verdict that opened the gate', verdict);
    const lines = figures.get('line-coverage');
    if (lines === undefined)
        throw refused(text, 'a verdict with line coverage', undefined);
    return {
        origin: {
            commits: typeof commit === 'string' ? [[commit.toLowerCase()]] : [],
            digests: [],
            time: (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(at)),
        },
        figures: { lines, branches: figures.get('branch-coverage') },
    };
}
function refused(text, expected, found) {
    const what = found === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(found), 60);
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where: text.name,
        expected: `${expected} as a baseline`,
        found: what,
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage.js






/** Coverage: reports of all formats, merged by file and line. */
const coverage_coverage = {
    kind: 'coverage',
    input: 'coverage',
    baseline: 'coverage-baseline',
    rows: [
        { id: 'line-coverage', title: 'Line coverage', unit: '%' },
        { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
        { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
        { id: 'coverage-fall', title: 'Coverage below the baseline', unit: '%', quiet: true },
    ],
    open({ application }) {
        const reports = [];
        const before = [];
        let totals;
        return {
            async read(source) {
                const report = await (0,coverage/* readCoverage */.tn)(source);
                return { origin: { ...origin/* silentOrigin */.C9, time: report.time }, count: () => void reports.push(report) };
            },
            async readBaseline(source) {
                const { origin, figures } = await readCoverageBaseline(source, application);
                return { origin, count: () => void before.push(figures) };
            },
            ambiguousPaths() {
                totals = mergeCoverage(reports);
                return totals.apart;
            },
            measure({ rootedPaths }) {
                // Merging is expensive: it is repeated only where the result differs.
                const known = rootedPaths.size === 0 ? totals : undefined;
                return measured(known ?? mergeCoverage(reports, rootedPaths), before);
            },
        };
    },
};
function measured(totals, before) {
    const lines = measurementOf(totals, 'lines');
    const branches = measurementOf(totals, 'branches');
    return {
        measurements: {
            'line-coverage': lines,
            'branch-coverage': branches,
            'file-coverage': eachFile(totals.files),
            'coverage-fall': fallOf({ lines: lines.actual, branches: branches.actual }, before),
        },
        warnings: totals.apart.length === 0 ? [] : [countedApart(totals.apart)],
        outputs: {
            ...(lines.actual !== undefined && { 'line-coverage': lines.actual }),
            ...(branches.actual !== undefined && { 'branch-coverage': branches.actual }),
        },
    };
}
function measurementOf(totals, what) {
    const ratio = totals[what];
    const percent = percentOf(ratio);
    return {
        ...(percent !== undefined && { actual: percent }),
        // Nothing to cover is neither 0 % nor 100 %: no number is made up.
        found: percent === undefined
            ? `the reports know of no ${what}, which proves nothing`
            : `${percent} % (${ratio.covered} of ${ratio.total} ${what})`,
        meets: (limit) => reaches(ratio, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(ratio, limit), what === 'lines' ? 'more line' : 'more branch')}`,
        details: leastCovered(totals, what),
    };
}
/** Returns the larger fall of lines and branches, below the best of the baselines. */
function fallOf(now, before) {
    const falls = [];
    const found = [];
    for (const what of ['lines', 'branches']) {
        const known = before.flatMap((figures) => figures[what] ?? []);
        if (known.length === 0)
            continue;
        const best = Math.max(...known);
        found.push(`${now[what] ?? 'no'} % of ${what} after ${best} %`);
        falls.push(hundredths(best) - hundredths(now[what] ?? 0));
    }
    const fall = Math.max(0, ...falls) / 100;
    return {
        ...(falls.length > 0 && { actual: fall }),
        absent: 'Give reports, or a verdict, of an earlier commit with the input "coverage-baseline"',
        found: falls.length === 0 ? 'no baseline to compare with' : `${fall} %: ${found.join(', ')}`,
        meets: (limit) => fall <= limit,
        advice: () => 'Cover what was added or changed since the baseline',
        details: [],
    };
}
function hundredths(percent) {
    return Math.round(percent * 100);
}
/** Measures the least covered file, which stands for all. */
function eachFile(all) {
    const files = all.filter(({ lines }) => lines.total > 0);
    const ranked = files.toSorted((a, b) => a.lines.covered / a.lines.total - b.lines.covered / b.lines.total);
    const [least] = ranked;
    const percent = least === undefined ? undefined : percentOf(least.lines);
    const below = (limit) => files.filter(({ lines }) => !reaches(lines, limit)).length;
    return {
        ...(percent !== undefined && { actual: percent }),
        found: least === undefined
            ? 'the reports know of no file with lines, which proves nothing'
            : `${percent} % in ${least.path} (${least.lines.covered} of ${least.lines.total} lines)`,
        meets: (limit) => below(limit) === 0,
        advice: (limit) => `Cover the ${(0,amount/* amount */.vj)(below(limit), 'file')} below ${limit} %`,
        details: ranked.slice(0, 5).map(({ path, lines }) => `${path}: ${lines.covered} of ${lines.total} lines`),
    };
}
const scale = 1_000_000;
/** Compares exactly, where a quotient of floating-point numbers would not be exact. */
function reaches({ covered, total }, limit) {
    return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}
function missing({ covered, total }, limit) {
    return Math.ceil((limit * total) / 100) - covered;
}
/** Lists the files whose coverage would help most. */
function leastCovered(totals, what) {
    return totals.files
        .filter((file) => file[what].covered < file[what].total)
        .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
        .slice(0, 5)
        .map((file) => `${file.path}: ${file[what].covered} of ${file[what].total} ${what}`);
}
function countedApart(paths) {
    const [first = ''] = paths;
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
    return `${first}${more}: reports name it with different executable lines and the working directory has no such file, so it is counted as different files; run the gate in the checkout, and give reports paths from its root`;
}

// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var sarif_findings = __webpack_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/identity.js
var identity = __webpack_require__(54976);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(5455);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/report.js + 1 modules
var report = __webpack_require__(14785);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js
var vulnerability = __webpack_require__(18145);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/sast.js






const levels = [
    { word: 'error', of: 'level error', id: 'sast-errors', output: 'errors' },
    { word: 'warning', of: 'level warning', id: 'sast-warnings', output: 'warnings' },
    { word: 'note', of: 'level note', id: 'sast-notes', output: 'notes' },
];
const severities = [
    { word: 'critical', of: 'severity critical', id: 'sast-critical' },
    { word: 'high', of: 'severity high', id: 'sast-high' },
    { word: 'medium', of: 'severity medium', id: 'sast-medium' },
    { word: 'low', of: 'severity low', id: 'sast-low' },
];
/** Static analysis: SARIF results by level and by security severity. */
const sast = {
    kind: 'sast',
    input: 'sarif',
    baseline: 'sarif-baseline',
    rows: [
        ...levels.map(({ word, id }) => ({ id, title: `Static analysis: ${word}s`, unit: 'result' })),
        ...severities.map(({ word, id }) => ({ id, title: `Static analysis: ${word}`, unit: 'result', quiet: true })),
    ],
    open({ newOnly, partial }) {
        const reports = [];
        const incomplete = [];
        let others = 0;
        const before = [];
        let compared = false;
        return {
            async read(source) {
                const facts = await (0,report/* readSarif */.q)(source, { identities: newOnly });
                return {
                    origin: facts.origin,
                    count: () => {
                        reports.push(facts.findings);
                        incomplete.push(...facts.partial);
                        others += facts.others;
                    },
                };
            },
            async readBaseline(source) {
                const { origin, findings } = await (0,report/* readSarif */.q)(source, { identities: true });
                return {
                    origin,
                    count: () => {
                        compared = true;
                        for (const { identity } of findings)
                            if (identity !== undefined)
                                before.push(identity);
                    },
                };
            },
            measure: (terms) => {
                const isKnown = newOnly ? knownBy(compared ? before : undefined) : () => false;
                const gaps = gapsOf(incomplete, partial, terms);
                return { ...sast_measured({ all: (0,sarif_findings/* allOf */.bn)(reports), others }, terms, isKnown), gaps };
            },
        };
    },
};
/**
 * Makes a test for findings that are not new.
 * Known are those of the baseline, where there is one and the report does not object; else those that the report
 * itself calls unchanged.
 */
function knownBy(before) {
    if (before === undefined)
        return ({ baseline }) => baseline === 'known';
    const baseline = (0,identity/* createBaseline */.w)(before);
    return (finding) => finding.baseline !== 'new' && finding.identity !== undefined && baseline.take(finding.identity);
}
const findingsShown = 50;
/** Lists gaps that scans declare, except for tools with an exception (`partial:<tool>`). */
function gapsOf(incomplete, partial, { ledger }) {
    if (partial === 'off')
        return [];
    const counting = incomplete.filter(({ tool, reason }) => !ledger.excepts({ ids: [`partial:${tool}`], message: reason }));
    const [first] = counting;
    if (first === undefined)
        return [];
    return [
        {
            id: 'sast-partial',
            title: 'Static analysis: whole scan',
            status: partial === 'fail' ? 'error' : 'warn',
            required: 'scans that looked everywhere',
            found: `${first.tool} says that it did not: ${first.reason}${counting.length === 1 ? '' : ` (and ${counting.length - 1} more)`}`,
            advice: `Repair the scan, or accept it by an exception for partial:${first.tool}`,
            details: (0,amount/* firstOf */.Ku)(counting, ({ tool, reason }) => `${tool}: ${reason}`),
        },
    ];
}
function sast_measured({ all, others }, { ledger, limits }, isKnown) {
    const rows = [...levels, ...severities];
    const tallies = new Map(rows.map(({ id }) => [id, { count: 0, suppressed: 0, excepted: 0, known: 0, findings: [] }]));
    let none = 0;
    const byLevel = levels.some(({ id }) => limits[id] !== undefined);
    for (const finding of all) {
        const fate = ledger.excepts(exceptableOf(finding)) ? 'excepted' : isKnown(finding) ? 'known' : 'count';
        if (finding.level === 'none')
            none += 1;
        for (const id of rowsOf(finding, byLevel)) {
            const tally = tallies.get(id);
            if (tally !== undefined)
                record(tally, finding, fate);
        }
    }
    const measurements = {};
    for (const { id, of } of rows) {
        const tally = tallies.get(id);
        // Written once, in the first row.
        const left = id === 'sast-errors' ? leftOut(others, none) : [];
        if (tally !== undefined)
            measurements[id] = sast_measurementOf(tally, of, left);
    }
    const outputs = levels.map(({ id, output }) => [output, tallies.get(id)?.count ?? 0]);
    return { measurements, warnings: [], outputs: Object.fromEntries(outputs) };
}
function record(tally, finding, fate) {
    tally[fate] += 1;
    if (fate !== 'count')
        return;
    if (finding.suppressed)
        tally.suppressed += 1;
    if (tally.findings.length < findingsShown)
        tally.findings.push(finding);
}
const severityOfLevel = {
    error: 'critical',
    warning: 'medium',
    note: 'low',
    none: 'unknown',
};
/**
 * Returns the rows that count a finding: of its level and of its severity.
 * A finding without a score is held to its level; where no level has a limit it would slip through, so there it counts
 * as the gravest that its level may stand for.
 */
function rowsOf({ level, severity }, byLevel) {
    const unscored = byLevel ? undefined : severityOfLevel[level];
    const word = severity === undefined ? unscored : (0,vulnerability/* severityOfScore */.FL)(severity);
    return [...levels.filter((one) => one.word === level), ...severities.filter((one) => one.word === word)].map(({ id }) => id);
}
/** Names a finding for exceptions: by its rule, each rule above it, and its fingerprint. */
function exceptableOf({ rule, fingerprint, uri, line, message, level }) {
    const own = rule.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const ids = [...own, ...(fingerprint === undefined ? [] : [fingerprint])];
    return { ids, path: uri, line, message, level, fingerprint };
}
function leftOut(others, none) {
    return [
        ...(others === 0 ? [] : [`${others} more that the reports call passed, open or absent`]),
        ...(none === 0 ? [] : [`${none} more of level none`]),
    ];
}
function sast_measurementOf({ count, suppressed, excepted, known, findings }, sort, left) {
    // A suppression comes from the author of the code or the report; a gate requires another approver.
    const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
    const more = [
        ...(excepted === 0 ? [] : [`${excepted} more excepted`]),
        ...(known === 0 ? [] : [`${known} not new`]),
        ...left,
    ];
    return {
        actual: count,
        found: [(0,amount/* amount */.vj)(count, 'result') + note, ...more].join(', '),
        meets: (limit) => count <= limit,
        advice: (limit) => `Fix ${(0,amount/* partOf */.BU)(count - limit, count, 'result')} of ${sort}`,
        details: (0,amount/* firstOf */.Ku)(findings, sarif_findings/* lineOf */.cA),
        findings: findings.flatMap((finding) => placeOf(finding) ?? []),
    };
}
function placeOf({ rule, uri, line, message }) {
    if (uri === undefined)
        return undefined;
    return {
        path: uri,
        ...(line !== undefined && { line }),
        message: message === undefined ? rule : `${rule}: ${message}`,
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/tests/report.js + 9 modules
var tests_report = __webpack_require__(16155);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/tests.js


/** Tests: reports of all formats, added up. */
const tests = {
    kind: 'tests',
    input: 'junit',
    rows: [
        { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
        { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
    ],
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await (0,tests_report/* readTestReport */.L)(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: () => tests_measured(reports),
        };
    },
};
function tests_measured(reports) {
    const sum = (count) => reports.reduce((total, facts) => total + count(facts), 0);
    const failed = sum((facts) => facts.failed);
    const flaky = sum((facts) => facts.flaky);
    const skipped = sum((facts) => facts.skipped);
    const executed = sum((facts) => facts.tests) - skipped;
    const failures = reports.flatMap((facts) => facts.failures);
    return {
        measurements: {
            'failed-tests': { ...failedTests(failed, executed), details: failures.slice(0, 5) },
            'executed-tests': { ...executedTests(executed, skipped), details: [] },
        },
        gaps: tests_gapsOf(reports.flatMap((facts) => facts.incomplete)),
        warnings: flaky === 0 ? [] : [`${(0,amount/* amount */.vj)(flaky, 'test')} passed only when run again`],
        outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
    };
}
/**
 * Makes a gap for each incomplete run.
 * A crashed runner writes fewer tests than it had announced.
 */
function tests_gapsOf(incomplete) {
    const [first] = incomplete;
    if (first === undefined)
        return [];
    return [
        {
            id: 'test-count',
            title: 'Test count',
            status: 'error',
            required: 'as many tests as the report claims',
            found: incomplete.length === 1 ? first : `${first} (and ${incomplete.length - 1} more)`,
            advice: 'Find out why the report lacks tests: the runner may have crashed while it wrote it',
            details: incomplete.slice(0, 20),
        },
    ];
}
const nothingExecuted = 'no test was executed, which proves nothing';
function failedTests(failed, executed) {
    // Failures without a single test are those of a suite that broke before it began: they count.
    const nothing = executed === 0 && failed === 0;
    return {
        ...(!nothing && { actual: failed }),
        found: nothing ? nothingExecuted : `${failed} of ${(0,amount/* amount */.vj)(executed, 'test')}`,
        meets: (limit) => failed <= limit,
        advice: (limit) => `Repair ${(0,amount/* partOf */.BU)(failed - limit, failed, 'failed test')}`,
    };
}
function executedTests(executed, skipped) {
    const note = skipped === 0 ? '' : `, ${skipped} more ${skipped === 1 ? 'was' : 'were'} skipped`;
    return {
        ...(executed > 0 && { actual: executed }),
        found: executed === 0 ? nothingExecuted + note : (0,amount/* amount */.vj)(executed, 'test') + note,
        meets: (limit) => executed >= limit,
        advice: (limit) => `Find out why only ${executed} of at least ${limit} tests ran: a suite may have crashed or been left out`,
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/report.js + 12 modules
var vulnerabilities_report = __webpack_require__(27016);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/vulnerabilities.js



const gated = [
    { severity: 'critical', id: 'critical-vulnerabilities' },
    { severity: 'high', id: 'high-vulnerabilities' },
    { severity: 'medium', id: 'medium-vulnerabilities' },
    { severity: 'low', id: 'low-vulnerabilities' },
];
/** Known vulnerabilities: each weakness of a package once, whatever the number of reports with it. */
const vulnerabilities = {
    kind: 'vulnerabilities',
    input: 'vulnerabilities',
    rows: gated.map(({ severity, id }) => ({ id, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' })),
    open({ unrated }) {
        const reports = [];
        return {
            async read(source) {
                const facts = await (0,vulnerabilities_report/* readVulnerabilities */.T)(source);
                return { origin: facts.origin, count: () => void reports.push(facts) };
            },
            measure: ({ ledger }) => {
                const all = (0,vulnerability/* unique */.Am)(reports.flatMap((report) => report.vulnerabilities));
                return { ...vulnerabilities_measured(all, unrated, ledger), gaps: vulnerabilities_gapsOf(reports.flatMap((report) => report.unscanned)) };
            },
        };
    },
};
function vulnerabilities_measured(known, unrated, ledger) {
    const all = known.filter(({ id, aliases = [], component, severity }) => !ledger.excepts({
        ids: [id, ...aliases],
        component,
        level: levelOf(severity === 'unknown' ? unrated : severity),
    }));
    const countsAs = (one, severity) => one.severity === severity || (one.severity === 'unknown' && severity === unrated);
    const measurements = {};
    const outputs = {};
    for (const { severity, id } of gated) {
        const ofSeverity = all.filter((one) => countsAs(one, severity));
        const excepted = known.filter((one) => countsAs(one, severity)).length - ofSeverity.length;
        measurements[id] = vulnerabilities_measurementOf(ofSeverity, excepted);
        outputs[id] = ofSeverity.length;
    }
    const unknown = all.filter(({ severity }) => severity === 'unknown');
    const [first] = unknown;
    const warning = `${(0,amount/* amount */.vj)(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}, counted as ${unrated}`;
    return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}
function vulnerabilities_gapsOf(unscanned) {
    if (unscanned.length === 0)
        return [];
    return [
        {
            id: 'unscanned-packages',
            title: 'Vulnerabilities: packages',
            status: 'warn',
            required: 'every package looked up',
            found: `${(0,amount/* amount */.vj)(unscanned.length, 'package')} that the scanner could not look up`,
            advice: 'See why the scanner does not know them',
            details: (0,amount/* firstOf */.Ku)(unscanned, (one) => one),
        },
    ];
}
/** Maps a severity to its level in SARIF, as scanners do. */
function levelOf(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'low' ? 'note' : 'warning';
}
function vulnerabilities_measurementOf(found, excepted) {
    const suppressed = found.filter((one) => one.suppressed).length;
    const note = suppressed === 0 ? '' : ` (${suppressed} of them ignored by the scan, which does not count here)`;
    const fixable = found.filter(({ fixedIn }) => fixedIn !== undefined && fixedIn !== '').length;
    return {
        actual: found.length,
        found: (0,amount/* amount */.vj)(found.length, 'vulnerability') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
        meets: (limit) => found.length <= limit,
        advice: (limit) => `Remove ${(0,amount/* partOf */.BU)(found.length - limit, found.length, 'vulnerability')}; for ${fixable === 0 ? 'none' : fixable} there is a fixed version`,
        details: (0,amount/* firstOf */.Ku)(found, lineOf),
    };
}
function lineOf({ id, component, fixedIn, severity }) {
    const unrated = severity === 'unknown' ? ' (without a severity)' : '';
    return `${id} in ${component}${unrated}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js




/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here.
 */
const reportChecks = [tests, coverage_coverage, sast, vulnerabilities];


/***/ }),

/***/ 67567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ readSidecar),
/* harmony export */   n9: () => (/* binding */ sidecarSuffix),
/* harmony export */   yw: () => (/* binding */ refuseOtherBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39967);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74237);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83205);






/** Suffix of a sidecar's name, after the name of its report. */
const sidecarSuffix = '.krci.json';
const fields = ['commit', 'digest', 'producedAt', 'sha256'];
const forms = {
    commit: '7 to 64 lower-case hexadecimal digits',
    digest: 'sha256: and 64 lower-case hexadecimal digits',
    producedAt: 'a time with its zone, such as 2026-12-31T08:00:00Z',
    sha256: '64 lower-case hexadecimal digits',
};
/**
 * Reads `<report>.krci.json`, when there is one. Throws EvidenceError for one that is malformed.
 * Its form is `{"commit": …, "digest": …, "producedAt": …, "sha256": …}`, of which sha256 must be there.
 */
async function readSidecar(report, files) {
    const path = report + sidecarSuffix;
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    let whole;
    const text = await (0,_evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .U)({ name: path, bytes: once(bytes) });
    await (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text, { choices: { '': 'build' }, value: (_path, value) => void (whole = value) });
    if (!(0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(whole))
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'a JSON object' });
    const found = whole;
    const stray = Object.keys(found).find((key) => !fields.some((known) => known === key));
    if (stray !== undefined)
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: fields.join(', '), found: `the key ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(stray), 40)}` });
    const field = (name, pattern) => {
        const value = found[name];
        if (value === undefined || (typeof value === 'string' && pattern.test(value)))
            return (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOr */ .ph)(value);
        const instead = (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) ? 'an object' : (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(value), 40);
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: `${name} to be ${forms[name]}`, found: instead });
    };
    return {
        path,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        reportSha256: field('sha256', /^[0-9a-f]{64}$/) ?? withoutHash(path),
        commit: field('commit', /^[0-9a-f]{7,64}$/),
        digest: field('digest', /^sha256:[0-9a-f]{64}$/),
        time: (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(field('producedAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/)),
    };
}
/**
 * Refuses a sidecar whose hash differs.
 * It is of another report, or the report was changed since.
 */
function refuseOtherBytes(path, sidecar, sha256) {
    if (sidecar === undefined || sidecar.reportSha256 === sha256)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe({
        code: 'evidence-tampered',
        where: sidecar.path,
        expected: `the sha256 of ${path}, ${sha256}`,
        found: sidecar.reportSha256,
        fix: 'give the report that the sidecar was written for',
    });
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function withoutHash(path) {
    throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}


/***/ }),

/***/ 79797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ writeExports),
/* harmony export */   UG: () => (/* binding */ refuseWithoutProduct)
/* harmony export */ });
/* unused harmony exports sarifOf, openVexOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27287);



/** Refuses an export of VEX statements without an artifact. Throws UsageError. */
function refuseWithoutProduct({ vex }, subject) {
    if (vex === undefined || subject.digest !== undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'export-without-artifact',
        where: 'export-vex',
        expected: 'an artifact by digest, since OpenVEX speaks of a product',
        found: 'none',
        fix: 'give artifact',
    });
}
/**
 * Writes the excepted findings to the requested files.
 * OpenVEX has no empty document (its schema, `statements`): then there is no file, and an earlier one, which would be
 * about an earlier run, is removed. `at` is the time of the run, ISO 8601.
 */
async function writeExports({ sarif, vex }, accepted, subject, at, { files, log }) {
    const write = (path, document) => files.write(path, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
    if (sarif !== undefined)
        await write(sarif, sarifOf(accepted));
    if (vex === undefined)
        return;
    const document = openVexOf(accepted, subject, at);
    if (document !== undefined)
        return write(vex, document);
    await files.remove(vex);
    log.info(`export-vex: no vulnerability was excepted, so there is nothing to say and no file ${vex}`);
}
/**
 * Makes a SARIF log of the excepted findings alone.
 * Each is suppressed from outside (SARIF 3.35), with the person who answers for it.
 */
function sarifOf(accepted) {
    const results = accepted.map(({ exception, item }) => ({
        ruleId: item.ids[0] ?? exception.id,
        level: item.level ?? 'warning',
        message: { text: item.message ?? `${item.ids[0]}${item.component === undefined ? '' : ` in ${item.component}`}` },
        ...(item.path !== undefined && { locations: [locationOf(item.path, item.line)] }),
        ...(item.fingerprint !== undefined && { partialFingerprints: fingerprintOf(item.fingerprint) }),
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                justification: exception.reason,
                properties: answerable(exception),
            },
        ],
    }));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'krci-deploy gate' } }, results }],
    };
}
function answerable({ owner, approver, ticket, expires }) {
    return { owner, approver, ticket, expires };
}
function locationOf(path, startLine) {
    const uri = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
    return {
        physicalLocation: { artifactLocation: { uri }, ...(startLine !== undefined && { region: { startLine } }) },
    };
}
function fingerprintOf(text) {
    const colon = text.indexOf(':');
    return { [text.slice(0, colon)]: text.slice(colon + 1) };
}
/**
 * Makes an OpenVEX document about the artifact.
 * Undefined where no vulnerability was excepted. An exception with a justification means not affected; one without
 * means that the risk is taken for a while, which is affected with an action, and which scanners do not leave out.
 */
function openVexOf(accepted, { artifact = '', digest = '' }, at) {
    const repository = artifact.slice(0, artifact.lastIndexOf('@'));
    const product = `${(0,_vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .packageUrlOf */ .r)({ repository, digest })}?repository_url=${encodeURIComponent(repository)}`;
    const statements = accepted
        .filter(({ item }) => item.component !== undefined)
        .map((one) => statementOf(one, product));
    if (statements.length === 0)
        return undefined;
    const said = { author: 'krci-deploy gate', timestamp: at, version: 1, statements };
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(said)).digest('hex');
    return {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `https://openvex.dev/docs/public/vex-${id}`,
        ...said,
    };
}
function statementOf({ exception, item }, product) {
    return {
        vulnerability: { name: item.ids[0] ?? exception.id },
        products: [{ '@id': product, subcomponents: [{ '@id': item.component }] }],
        ...statusOf(exception),
    };
}
function statusOf({ justification, reason, owner, approver, ticket, expires }) {
    // OpenVEX's schema takes a justification or an impact statement, not both.
    if (justification !== undefined)
        return { status: 'not_affected', justification, status_notes: reason };
    return {
        status: 'affected',
        action_statement: `Accepted until ${expires} by ${approver}, ${ticket}, owner ${owner}: ${reason}`,
    };
}


/***/ }),

/***/ 59109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ loadExceptions),
/* harmony export */   wu: () => (/* binding */ parseExceptions)
/* harmony export */ });
/* unused harmony export defaultExceptionsFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52061);
/* harmony import */ var _flow_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32162);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87132);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99554);







const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';
const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'];
const known = [...required, 'component', 'path', 'justification'];
const maxExceptions = 5000;
/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one.
 * `environments`: those of the flow, where there is one. Throws UsageError with file, line and column for missing or
 * wrong parts.
 */
async function loadExceptions(named, environments, files) {
    const path = named ?? defaultExceptionsFile;
    const bytes = await files.read(path);
    if (bytes === undefined && named === undefined)
        return undefined;
    if (bytes === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-missing', where: path, expected: 'an exceptions file', found: 'none' });
    const exceptions = parseExceptions(bytes, path, environments);
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), exceptions };
}
/**
 * Parses the exceptions in a file's bytes; `path` is for messages.
 * Throws UsageError as `loadExceptions`.
 */
function parseExceptions(bytes, path, environments) {
    const document = (0,_flow_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlowDocument */ .b)(bytes, path);
    return entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
}
function entriesOf(document) {
    const { data } = document;
    const { apiVersion, exceptions, ...rest } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(data) ? data : {};
    if (apiVersion !== 'krci-deploy/v1')
        throw invalid(document.position([]), { expected: 'apiVersion: krci-deploy/v1', found: wordOf(apiVersion) });
    const [extra] = Object.keys(rest);
    if (extra !== undefined)
        throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
    if (!Array.isArray(exceptions))
        throw invalid(document.position([]), { expected: 'a list of exceptions', found: wordOf(exceptions) });
    if (exceptions.length > maxExceptions)
        throw invalid(document.position([]), {
            expected: `at most ${maxExceptions} exceptions`,
            found: `${exceptions.length}`,
        });
    return exceptions;
}
function exceptionOf(entry, index, document, environments) {
    const at = document.position(['exceptions', index]);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry))
        throw invalid(at, { expected: `an exception with ${required.join(', ')}`, found: wordOf(entry) });
    const extra = Object.keys(entry).find((key) => !known.includes(key));
    if (extra !== undefined)
        throw unknownKey(document.position(['exceptions', index], extra), extra, known);
    const text = (key) => requiredText(entry[key], key, at);
    const exception = {
        id: text('id'),
        component: entry['component'] === undefined ? undefined : text('component'),
        path: entry['path'] === undefined ? undefined : text('path'),
        environments: environmentsOf(entry['environments'], environments, at),
        owner: text('owner'),
        approver: text('approver'),
        ticket: text('ticket'),
        reason: text('reason'),
        justification: entry['justification'] === undefined ? undefined : justificationOf(text('justification'), at),
        expires: dayOf(text('expires'), at),
        at,
    };
    for (const [role, name] of [['owner', exception.owner], ['approver', exception.approver]]) {
        if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfusable */ .r)(name))
            throw invalid(at, { expected: `Latin letters in the ${role}`, found: wordOf(name) });
    }
    if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.owner) === (0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.approver)) {
        throw invalid(at, { expected: 'an approver other than the owner', found: `${exception.owner} twice` });
    }
    return exception;
}
function requiredText(value, key, at) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return value.trim();
    throw invalid(at, { expected: `a text as ${key}`, found: wordOf(value) });
}
function environmentsOf(value, flow, at) {
    if (!Array.isArray(value) || value.length === 0)
        throw invalid(at, { expected: 'environments as a list of names', found: wordOf(value) });
    return value.map((name) => {
        const text = requiredText(name, 'an environment', at);
        if (flow === undefined || flow.includes(text))
            return text;
        throw invalid(at, { expected: `environments of the flow (${flow.join(', ')})`, found: wordOf(text) });
    });
}
function justificationOf(text, at) {
    if (_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.includes(text))
        return text;
    throw invalid(at, { expected: `justification as one of ${_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.join(', ')}`, found: wordOf(text) });
}
/** Checks that a day is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text, at) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
        return text;
    throw invalid(at, { expected: 'expires as a day such as 2026-12-31', found: wordOf(text) });
}
function wordOf(value) {
    if (value === undefined || value === null)
        return 'none';
    return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `a ${Array.isArray(value) ? 'list' : typeof value}`;
}
function invalid(where, parts) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-invalid', where, ...parts });
}
function unknownKey(at, key, among) {
    const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(key, among);
    const fix = guess === undefined ? `use one of ${among.join(', ')}` : `did you mean "${guess}"?`;
    return invalid(at, { found: `unknown key "${key.slice(0, 60)}"`, fix });
}


/***/ }),

/***/ 29400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ guardOf),
  T: () => (/* binding */ whyNotApproved)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/match.js
var match = __webpack_require__(57742);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/codeowners.js


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
            found.push({ place: file.place, owners: ownersIn(file.text, path).map((owner) => (0,login/* loginOf */.D)(owner)) });
    }
    const [first, ...others] = found;
    if (first === undefined)
        return undefined;
    return {
        places: [...new Set(found.map(({ place }) => place))],
        owners: first.owners.filter((owner) => others.every(({ owners }) => owners.includes(owner))),
    };
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
        if (pattern !== undefined && !/^(?:\^?\[|!)/.test(pattern) && (0,match/* covers */.h)(pattern, path))
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
            section.excluded ||= (0,match/* covers */.h)(pattern.slice(1), path);
        else if ((0,match/* covers */.h)(pattern, path))
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/guard.js




/**
 * Returns the owners who must approve changes of a file by the repository's CODEOWNERS.
 * Both files must be as committed: a file that a job writes while it runs has no approval.
 */
async function guardOf(path, world) {
    const file = path.replace(/^(?:\.\/)+/, '');
    if ((0,external_node_path_.isAbsolute)(file) || file.split(/[/\\]/).includes('..')) {
        return unguarded(`${path} is no file of the repository`);
    }
    const ownership = await ownershipOf(file, platformOf(world), world.files);
    if (ownership === undefined)
        return unguarded('there is no CODEOWNERS');
    for (const one of [file, ...ownership.places]) {
        if (!(await isCommitted(one, world)))
            return unguarded(`${one} is not as it is committed at HEAD`);
    }
    return { owners: ownership.owners, problem: undefined };
}
/** Explains why a file lacks a person's consent; undefined where CODEOWNERS gives it. */
function whyNotApproved({ owners, problem }, approver) {
    if (problem !== undefined)
        return problem;
    return owners.includes((0,login/* loginOf */.D)(approver)) ? undefined : `CODEOWNERS does not make ${approver} an owner of the file`;
}
/** Returns the platform that enforces CODEOWNERS. */
function platformOf({ platform }) {
    return platform?.kind ?? 'local';
}
function unguarded(problem) {
    return { owners: [], problem };
}
/** Tells whether a file's bytes are those of HEAD. */
async function isCommitted(path, { files, git }) {
    const bytes = await files.read(path);
    const name = `HEAD:./${path}`;
    const { exitCode, text } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], {
        accept: [1, 128],
    });
    return exitCode === 0 && bytes !== undefined && blobName(bytes, text.trim().length) === text.trim();
}
/** Returns Git's name of a blob, in repositories of either hash. */
function blobName(bytes, length) {
    const hash = (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 99554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   r: () => (/* binding */ isConfusable)
/* harmony export */ });
/**
 * Tells whether a name has characters that can be taken for others.
 * That is: letters of another script than Latin, signs that cannot be seen, or look-alikes inside of Latin. Logins of
 * GitHub and GitLab have none of them.
 */
function isConfusable(name) {
    return (name.normalize('NFKC') !== name.normalize('NFC') ||
        /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S} ]|[ıȷɑɡɩʟ‐-―․‚‛‹›⁄∕﹨＼]/u.test(name));
}
/** Normalizes a login for comparison: without @ and in lower case, as the platforms compare names. */
function loginOf(name) {
    return name.replace(/^@/, '').toLowerCase();
}


/***/ }),

/***/ 57742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ concerns),
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var _files_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1046);

/** Tells whether an exception matches a finding, whatever its dates and environments. */
function concerns(exception, item) {
    if (!item.ids.includes(exception.id))
        return false;
    if (exception.component !== undefined && !matches(exception.component, item.component))
        return false;
    return exception.path === undefined || matches(exception.path, item.path);
}
/** Matches a value; an unknown value matches nothing. */
function matches(pattern, value) {
    return value !== undefined && (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPath */ .$h)(pattern, value);
}
/** Tells whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => matches(form, path));
}


/***/ }),

/***/ 27287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isProduct),
/* harmony export */   r: () => (/* binding */ packageUrlOf)
/* harmony export */ });
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55990);


/** Returns its package URL, by name and digest (purl-spec, type `oci`). */
function packageUrlOf({ repository, digest }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}`;
}
/**
 * Tells whether the product is the artifact.
 * By its digest, or, where it names none, by `pkg:oci/name?repository_url=…` for every digest of that repository.
 */
function isProduct({ names, digests }, { repository, digest }) {
    const named = [...digests, ...(0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsIn */ .V4)([...names])];
    if (named.length > 0)
        return named.includes(digest);
    return names.some((name) => {
        const purl = (0,_evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackageUrl */ .r)(name);
        return purl?.type === 'oci' && purl.version === undefined && purl.qualifiers.get('repository_url') === repository;
    });
}


/***/ }),

/***/ 64075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   k: () => (/* binding */ runCheck)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Runs one external check. No answer counts as a failure. */
async function runCheck(external, ports, ledger) {
    try {
        const answer = await external.ask(ports, ledger);
        return { ...answer, checks: answer.checks.map((check) => withSource(check, external)) };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return {
            checks: external.rows.slice(0, 1).map((row) => withSource(unanswered(external.kind, row, error), external)),
        };
    }
}
/** Adds the server or platform that answered. */
function withSource(check, { rows }) {
    const row = rows.find(({ id }) => id === check.id) ?? rows[0];
    return row === undefined ? check : { ...check, from: row.from };
}
/** Makes the row of a check that gave no result. */
function unanswered(kind, row, error) {
    const { id, title, required, source } = row;
    const isUnavailable = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi;
    return {
        id,
        kind,
        title,
        required,
        source,
        status: 'error',
        found: isUnavailable ? `no answer: ${error.message}` : error.message,
        advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceOf(error),
        ...(isUnavailable && { unavailable: true }),
        code: error.code,
        evidence: [],
    };
}
function adviceOf({ problem: { fix } }) {
    return fix === undefined ? 'Correct it, and run the gate again' : `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}`;
}


/***/ }),

/***/ 17094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js + 1 modules
var declaration = __webpack_require__(20863);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/gate/policy/limits.js
var policy_limits = __webpack_require__(83267);
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/explain.js


/** Lists the rule and file behind each required row. */
function decisionsOf(plan, checks) {
    const rows = new Map(plan.external.flatMap(({ kind, rows: all }) => all.map((row) => [row.id, { kind, row }])));
    return checks.flatMap((check) => {
        const { id, title, required, source } = check;
        if (source === undefined)
            return [];
        const requirement = (0,policy_limits/* ruleOf */.Y)(id);
        const limit = requirement && plan.limits[requirement.id];
        const asked = rows.get(id);
        const path = requirement?.rule ?? asked?.row.rule ?? [asked?.kind ?? check.kind];
        return [{ id, title, required, ...decidedBy(source, { id, path, limit }, plan) }];
    });
}
function decidedBy(source, { id, path, limit }, { rules, limits, environment = '' }) {
    if (source === 'input')
        return { by: `input ${(0,policy_limits/* ruleOf */.Y)(id)?.input ?? path.join('.')}` };
    const implied = limit?.impliedBy === undefined ? undefined : (0,policy_limits/* ruleOf */.Y)(limit.impliedBy);
    const found = inFile(rules, environment, implied?.rule ?? path);
    if (implied !== undefined) {
        const origin = limits[implied.id]?.source === 'input' ? { by: `input ${implied.input}` } : found;
        return { ...origin, by: `implied by ${origin?.by ?? implied.rule.join('.')}` };
    }
    return found ?? { by: source === 'flow' ? 'the flow file' : `default of ${path.join('.')}` };
}
function inFile(rules, environment, path) {
    const rule = rules?.(environment, path);
    if (rule === undefined)
        return undefined;
    const by = rule.whole ? rule.at : `default below ${rule.at}`;
    return { by, at: rule.at, ...(rule.environment !== environment && { inheritedFrom: rule.environment }) };
}
/** Maps rows to the positions of their rules, by the row's id. */
function placesOf(decisions) {
    return new Map(decisions.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at]])));
}
function explainReport(decisions) {
    const rows = decisions.map(({ title, required, by, inheritedFrom }) => [title, required, by, inheritedFrom ?? '']);
    return [(0,report/* heading */.R_)('Who decided'), (0,report/* table */.tp)(['Check', 'Required', 'Decided by', 'Inherited from'], rows)];
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/evidence/text/source.js


/** No report is larger than this; a larger one is an accident or an attack. */
const maxReportBytes = 512 * 1024 * 1024;
/**
 * Opens a file as a source that hashes its bytes. The bytes pass once: what is judged is what is hashed.
 * Reading throws EvidenceError past `limit` bytes.
 */
function openSource(path, files, limit = maxReportBytes) {
    const chunks = files.stream(path)[Symbol.asyncIterator]();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    /** Why reading ended before the end: there is no fingerprint of a part. */
    let broken;
    async function next() {
        if (broken !== undefined)
            throw broken.cause;
        try {
            const result = await chunks.next();
            if (result.done === true)
                return { done: true, value: undefined };
            size += result.value.byteLength;
            if (size > limit)
                throw tooLarge(path, limit);
            hash.update(result.value);
            return result;
        }
        catch (cause) {
            broken = { cause };
            await chunks.return?.();
            throw cause;
        }
    }
    return {
        name: path,
        // No `return`: a reader that breaks off must not close the file before it is hashed.
        bytes: { [Symbol.asyncIterator]: () => ({ next }) },
        async fingerprint() {
            while ((await next()).done !== true)
                ;
            return { sha256: hash.copy().digest('hex'), size };
        },
    };
}
function tooLarge(name, limit) {
    const megabytes = Math.floor(limit / 1024 / 1024);
    return new errors/* EvidenceError */.oe({
        code: 'evidence-too-large',
        where: name,
        expected: `a report of at most ${megabytes} MiB`,
        found: 'more',
        fix: 'split it',
    });
}

// EXTERNAL MODULE: ./lib/src/files/glob.js
var glob = __webpack_require__(17674);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var evidence_binding = __webpack_require__(52933);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/baseline.js



/**
 * Binds a baseline, which must be of a known commit, and of another one than the artifact.
 * A report that is its own baseline has nothing new and has never fallen. Throws EvidenceError.
 */
function bindBaseline(path, origin, sidecar, binding) {
    const { commit, baselineCommit, now } = binding;
    const bound = (0,evidence_binding/* bindLoosely */.Bd)(path, origin, sidecar, now);
    const named = bound.commits ?? (baselineCommit === undefined ? [] : [baselineCommit]);
    if (commit === undefined || named.length === 0) {
        const [missing, fix] = commit === undefined
            ? ['no commit of the artifact', 'give commit']
            : ['one that names none', 'give baseline-commit'];
        throw new errors/* EvidenceError */.oe({
            code: 'baseline-unbound',
            where: path,
            expected: 'a baseline that is known to be of another commit than the artifact',
            found: missing,
            fix,
        });
    }
    if (named.some((one) => (0,evidence_binding/* isSameCommit */.sw)(one, commit))) {
        throw new errors/* EvidenceError */.oe({
            code: 'baseline-of-itself',
            where: path,
            expected: 'a baseline of an earlier commit',
            found: `one of ${(0,unreadable/* shown */.SP)(named.join(', '), 100)}, which is gated itself`,
        });
    }
    return { ...bound, commits: named };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/sidecar.js
var evidence_sidecar = __webpack_require__(67567);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/assess.js






/** Reads the reports of one kind, one after the other. */
async function assess(kind, plan, terms, files) {
    const reading = kind.open(terms.settings);
    const ofReport = { read: (source) => reading.read(source), bind: evidence_binding/* bind */.oI };
    const ofBaseline = {
        read: (source) => reading.readBaseline?.(source) ?? reading.read(source),
        bind: bindBaseline,
    };
    const own = await readAll(plan.files, ofReport, terms.binding, files);
    const before = await readAll(plan.baseline.files, ofBaseline, terms.binding, files);
    const rootedPaths = await rootedIn(reading.ambiguousPaths?.() ?? [], files);
    const unread = [...own.evidence, ...before.evidence].flatMap(({ problem }) => problem ?? []);
    return {
        evidence: own.evidence,
        baseline: before.evidence,
        problems: [...plan.problems, ...plan.baseline.problems, ...unread],
        measured: own.counted === 0 ? undefined : reading.measure({ ...terms, rootedPaths }),
    };
}
const maxAmbiguousPaths = 1000;
/**
 * Keeps paths that name a file of the working directory.
 * A path that looks like a pattern names none.
 */
async function rootedIn(paths, files) {
    const rooted = new Set();
    for (const path of paths.slice(0, maxAmbiguousPaths)) {
        if ((0,glob/* isPattern */.Pt)(path) || path.split('/').includes('..'))
            continue;
        const found = await files.glob(path).catch(() => []);
        if (found.length > 0)
            rooted.add(path);
    }
    return rooted;
}
async function readAll(paths, manner, binding, files) {
    const counted = new Set();
    const evidence = [];
    for (const path of paths)
        evidence.push(await readOne(path, manner, counted, binding, files));
    return { evidence, counted: counted.size };
}
async function readOne(path, manner, counted, binding, files) {
    const source = openSource(path, files);
    try {
        const sidecar = await (0,evidence_sidecar/* readSidecar */.YD)(path, files);
        const report = await manner.read(source);
        const fingerprint = await source.fingerprint();
        (0,evidence_sidecar/* refuseOtherBytes */.yw)(path, sidecar, fingerprint.sha256);
        const bound = manner.bind(path, report.origin, sidecar, binding);
        // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
        if (!counted.has(fingerprint.sha256))
            report.count();
        counted.add(fingerprint.sha256);
        const beside = sidecar && { sidecar: { path: sidecar.path, sha256: sidecar.sha256 } };
        return { path, ...fingerprint, ...bound, ...beside };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { path, ...(await fingerprintOrNothing(source)), problem: error.message, code: error.code };
    }
}
/** Returns the fingerprint; nothing for a file that cannot be read to its end. */
async function fingerprintOrNothing(source) {
    try {
        return await source.fingerprint();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { sha256: '', size: 0 };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js + 8 modules
var kinds = __webpack_require__(19424);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(29400);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/match.js
var match = __webpack_require__(57742);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/ledger.js


const dayMs = 24 * 60 * 60 * 1000;
const soonDays = 14;
/** Conditions of SonarQube's quality gate go by their metric: `sonar:new_coverage`. */
const conditionPrefix = 'sonar:';
function createLedger(all, circumstances) {
    const { environment, now } = circumstances;
    const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
    const uses = new Map();
    const accepted = [];
    const asked = new Set();
    const holds = (one) => daysLeft(one, now) >= 0 && !isTooLong(one, circumstances) && circumstances.whyNot(one) === undefined;
    return {
        excepts(item) {
            asked.add(sortOf(item));
            const about = exceptions.filter((one) => (0,match/* concerns */.K)(one, item));
            for (const one of about)
                uses.set(one, (uses.get(one) ?? 0) + 1);
            const exception = about.find((one) => holds(one));
            if (exception !== undefined)
                accepted.push({ exception, item });
            return exception !== undefined;
        },
        accepted: () => accepted,
        used: () => [...uses]
            .filter(([one]) => holds(one))
            .map(([one, count]) => ({
            id: one.id,
            owner: one.owner,
            approver: one.approver,
            ticket: one.ticket,
            reason: one.reason,
            expires: one.expires,
            uses: count,
            daysLeft: daysLeft(one, now),
        })),
        warnings() {
            // A gate that read no packages cannot tell that an exception for one is not needed.
            const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
            return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
        },
    };
}
/** Returns the sort of check that a finding comes from. */
function sortOf({ ids, component }) {
    if (component !== undefined)
        return 'packages';
    return ids.some((id) => id.startsWith(conditionPrefix)) ? 'conditions' : 'code';
}
function subjectOf({ id, component, path }) {
    if (id.startsWith(conditionPrefix))
        return 'conditions';
    if (component !== undefined)
        return 'packages';
    return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}
/** Returns whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }, now) {
    const today = Date.parse(now.toISOString().slice(0, 10));
    return Math.round((Date.parse(expires) - today) / dayMs);
}
function isTooLong(one, { now, maxTermMs }) {
    return daysLeft(one, now) * dayMs > maxTermMs;
}
function warningOf(one, isUsed, circumstances) {
    const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
    const left = daysLeft(one, circumstances.now);
    if (!isUsed)
        return `${name} is about nothing that was found: remove it`;
    if (left < 0)
        return `${name} expired on ${one.expires}, so what it was about counts again`;
    if (isTooLong(one, circumstances)) {
        const days = Math.floor(circumstances.maxTermMs / dayMs);
        return `${name} does not count: it ends ${(0,amount/* inDays */.DV)(left)}, and the longest term is ${days} days`;
    }
    const whyNot = circumstances.whyNot(one);
    if (whyNot !== undefined)
        return `${name} does not count: ${whyNot}`;
    return left <= soonDays ? `${name} expires on ${one.expires}, ${(0,amount/* inDays */.DV)(left)}: fix it or renew it` : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/reviewed.js





/** Upper bound of the file's commits that are read, newest first. */
const maxCommits = 200;
const maxBytes = 16 * 1024 * 1024;
/**
 * Returns those of `wanted` whose approver approved the merged request that brought them.
 * The platform gives the requests; an entry must have come as it stands now. Entries are compared as data: a deletion
 * in an entry makes another entry of it. Where the platform or history has no answer, none of them is returned; the
 * log gives the reason.
 */
async function reviewedExceptions({ path }, wanted, reach) {
    const { platform, log } = reach;
    if (wanted.length === 0 || platform === undefined || platform.kind === 'local')
        return new Set();
    try {
        const origins = await originsOf(wanted, await historyOf(path, reach));
        const changes = new Map();
        for (const commit of new Set(origins.values()))
            changes.set(commit, await platform.changeOf({ commit }));
        return new Set(wanted.filter((one) => isApprovedBy(one.approver, changes.get(origins.get(one) ?? ''))));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) && !(error instanceof git/* GitError */.X))
            throw error;
        log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
        return new Set();
    }
}
async function historyOf(path, { files, git }) {
    const file = files.resolve(path);
    const options = { cwd: (0,external_node_path_.dirname)(file), maxOutput: maxBytes };
    const format = ['log', `--max-count=${maxCommits}`, '--format=%H %P', 'HEAD', '--', file];
    const { text } = await git.run(format, options);
    const commits = text.split('\n').flatMap((line) => {
        const [name = '', ...parents] = line.split(' ').filter((part) => part !== '');
        return name === '' ? [] : [{ name, parents }];
    });
    const shallow = await git.run(['rev-parse', '--is-shallow-repository'], options);
    const isShallow = shallow.text.trim() !== 'false';
    const known = new Map();
    return {
        // The oldest commits of a shallow clone seem to have brought their whole content.
        commits: isShallow ? commits.filter(({ parents }) => parents.length > 0) : commits,
        async entriesAt(commit) {
            const before = known.get(commit);
            if (before !== undefined)
                return before;
            const { exitCode, stdout } = await git.run(['show', `${commit}:./${(0,external_node_path_.basename)(file)}`], {
                ...options,
                accept: [128],
            });
            const entries = exitCode === 0 ? entriesIn(stdout, path) : new Set();
            known.set(commit, entries);
            return entries;
        },
    };
}
/** Reads the entries at a commit; a file that was no list of exceptions had none. */
function entriesIn(bytes, path) {
    try {
        return new Set((0,file/* parseExceptions */.wu)(bytes, path, undefined).map(dataOf));
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return new Set();
        throw error;
    }
}
/** Serializes an exception without its position. */
function dataOf({ at: _at, ...data }) {
    return JSON.stringify(data, (_key, value) => value ?? null);
}
/**
 * Finds, for each exception, the newest commit that brought it.
 * That commit has the whole entry and none of its parents has.
 */
async function originsOf(wanted, history) {
    const origins = new Map();
    const head = await history.entriesAt('HEAD');
    const left = new Map(wanted.filter((one) => head.has(dataOf(one))).map((one) => [one, dataOf(one)]));
    for (const { name, parents } of history.commits) {
        if (left.size === 0)
            break;
        const own = await history.entriesAt(name);
        const before = await Promise.all(parents.map((parent) => history.entriesAt(parent)));
        for (const [one, data] of left) {
            if (!own.has(data) || before.some((entries) => entries.has(data)))
                continue;
            origins.set(one, name);
            left.delete(one);
        }
    }
    return origins;
}
function isApprovedBy(approver, change) {
    const name = (0,login/* loginOf */.D)(approver);
    return (change?.requests ?? []).some(({ author, reviews, isDefaultBase }) => isDefaultBase !== false &&
        (0,login/* loginOf */.D)(author) !== name &&
        reviews.some(({ reviewer, state, stale, flaw }) => (0,login/* loginOf */.D)(reviewer) === name && state === 'approved' && !stale && flaw === undefined));
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/purl.js
var purl = __webpack_require__(55990);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/vex-artifact.js
var vex_artifact = __webpack_require__(27287);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/idle-statements.js


const maxWarnings = 5;
/**
 * Warns of statements that would take a finding away and take none.
 * Either they miss one which counts, or they are about this artifact and match nothing that was found. Statements
 * about other artifacts are no mistake.
 */
function idleWarnings(freeing, artifact, seen) {
    // A gate that read no packages, or none with a weakness, cannot tell that a statement is not needed.
    if (seen.found.size === 0)
        return [];
    const all = freeing
        .filter((said) => !seen.reached.has(said))
        .flatMap((said) => idle_statements_warningOf(said, artifact, seen) ?? []);
    const more = all.length - maxWarnings;
    return more <= 0
        ? all
        : [...all.slice(0, maxWarnings), `${more} more of the VEX statements apply to nothing that was found`];
}
function idle_statements_warningOf({ file, statement }, artifact, { found }) {
    const { id, vulnerabilities, products } = statement;
    const own = products.filter((product) => (0,vex_artifact/* isProduct */.g)(product, artifact));
    const missed = vulnerabilities.find((name) => found.get(name) !== undefined);
    const name = `${id} of ${file.path}, about ${(0,unreadable/* shown */.SP)(missed ?? vulnerabilities[0] ?? '')},`;
    if (missed === undefined) {
        const isNeeded = own.length === 0 || vulnerabilities.some((one) => found.has(one));
        return isNeeded ? undefined : `${name} is about nothing that was found: remove it`;
    }
    if (own.length === 0) {
        const names = products.flatMap((product) => [...product.names, ...product.digests].slice(0, 1));
        return `${name} does not apply: expected the product ${(0,vex_artifact/* packageUrlOf */.r)(artifact)}, found ${listed(names)}`;
    }
    const parts = own.flatMap(({ components = [] }) => components);
    return `${name} does not apply: expected the subcomponent ${(0,unreadable/* shown */.SP)(found.get(missed) ?? '')}, found ${listed(parts)}`;
}
function listed(names) {
    const [first, ...others] = new Set(names);
    if (first === undefined)
        return 'none';
    return `${(0,unreadable/* shown */.SP)(first, 120)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/statements.js



const maxSkewMs = 5 * 60_000;
function createStatements(files, artifact, now) {
    const all = files.flatMap((file) => file.statements.map((statement) => ({ file, statement })));
    const trusted = all.filter(({ file }) => file.trustedBy !== undefined);
    const counting = trusted.filter((said) => whyVoid(said, now) === undefined);
    const uses = new Map();
    const byName = indexed(counting);
    const reached = new Set();
    const found = new Map();
    return {
        takesAway({ ids, component }) {
            if (component === undefined || artifact === undefined)
                return false;
            const about = ids.flatMap((id) => byName.get(id) ?? []).filter((said) => isAbout(said, artifact, component));
            for (const said of about)
                reached.add(said);
            const newest = about.toSorted(byWeight)[0];
            const isFree = newest !== undefined && frees(newest.statement);
            for (const id of ids)
                found.set(id, found.get(id) ?? (isFree ? undefined : component));
            if (!isFree)
                return false;
            uses.set(newest, (uses.get(newest) ?? 0) + 1);
            return true;
        },
        used: () => [...uses].map(([said, count]) => usedOf(said, count)),
        warnings: () => [
            ...files.flatMap(({ path, problem }) => (problem === undefined ? [] : [`${path} does not count: ${problem}`])),
            ...trusted.flatMap((said) => whyVoid(said, now) ?? []),
            ...(artifact === undefined && trusted.length > 0
                ? ['VEX statements do not count: the gate has no artifact']
                : []),
            ...(artifact === undefined
                ? []
                : idleWarnings(counting.filter(({ statement }) => frees(statement)), artifact, { reached, found })),
        ],
    };
}
function indexed(all) {
    const byName = new Map();
    for (const said of all) {
        for (const name of new Set(said.statement.vulnerabilities)) {
            const known = byName.get(name);
            if (known === undefined)
                byName.set(name, [said]);
            else
                known.push(said);
        }
    }
    return byName;
}
function frees({ status }) {
    return status === 'not_affected' || status === 'fixed';
}
/** Explains why a statement takes nothing away; undefined where it can, or is not meant to. */
function whyVoid({ file, statement }, now) {
    if (!frees(statement))
        return undefined;
    const name = `${statement.id} of ${file.path} does not count: it`;
    if (statement.status === 'not_affected' && statement.reason === undefined) {
        return `${name} has neither a justification nor an impact statement`;
    }
    if (statement.time === undefined)
        return `${name} has no time`;
    return statement.time.at - now.getTime() > maxSkewMs ? `${name} is of the future` : undefined;
}
/** Sorts the newest first; of two at once, or without times, the one that takes nothing away. */
function byWeight(a, b) {
    return timeOf(b) - timeOf(a) || Number(frees(a.statement)) - Number(frees(b.statement));
}
function timeOf({ statement }) {
    return statement.time?.at ?? Number.MAX_SAFE_INTEGER;
}
function isAbout({ statement }, artifact, component) {
    return statement.products.some((product) => (0,vex_artifact/* isProduct */.g)(product, artifact) && (product.components?.some((one) => isOf(one, component)) ?? true));
}
function isOf(pattern, component) {
    const [meant, one] = [(0,purl/* parsePackageUrl */.r)(pattern), (0,purl/* parsePackageUrl */.r)(component)];
    return meant !== undefined && one !== undefined ? (0,purl/* matchesPackage */.C)(meant, one) : pattern === component;
}
function usedOf({ file, statement }, uses) {
    return {
        file: file.path,
        sha256: file.sha256,
        statement: statement.id,
        vulnerability: statement.vulnerabilities[0] ?? '',
        status: statement.status,
        ...(statement.reason !== undefined && { reason: statement.reason }),
        author: file.author,
        trustedBy: file.trustedBy ?? '',
        uses,
    };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/run.js
var run = __webpack_require__(64075);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict_verdict = __webpack_require__(28887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/verdict/judge.js









/** Reads the evidence, runs the checks and gives the verdict. Changes nothing. */
async function judge(plan, ports) {
    const checks = [];
    const numbers = {};
    const exceptions = await ledgerFor(plan, ports);
    const statements = createStatements(plan.vex, vexArtifact(plan.subject), ports.clock.now());
    const ledger = withStatements(exceptions, statements);
    const binding = { ...plan.binding, now: ports.clock.now() };
    const files = ports.files.readingAlso(plan.evidenceRoots);
    for (const kind of kinds/* reportChecks */.o) {
        const evidence = plan.evidence[kind.kind];
        if (evidence === undefined)
            continue;
        const assessment = await assess(kind, evidence, { ...plan, binding, ledger }, files);
        checks.push(...(0,verdict_verdict/* checksOf */.tg)(kind, plan.limits, assessment));
        if (assessment.problems.length === 0)
            Object.assign(numbers, assessment.measured?.outputs);
    }
    const approvals = [];
    for (const question of plan.external) {
        const answer = await (0,run/* runCheck */.k)(question, ports, ledger);
        checks.push(...answer.checks);
        approvals.push(...(answer.approvals ?? []));
    }
    for (const warning of [...ledger.warnings(), ...statements.warnings()]) {
        checks.push((0,verdict_verdict/* warningOf */.aj)('exceptions', warning, []));
    }
    const opened = (0,break_glass/* breakGlass */.Mb)(plan.breakGlass, checks, approvals, ports);
    const found = { ...opened, exceptions: ledger.used(), vex: statements.used(), approvals };
    const verdict = verdictFrom(plan, found, ports.clock.now());
    return { verdict, numbers, accepted: ledger.accepted() };
}
/**
 * Makes the ledger of exceptions.
 * An exception counts when its approver guards the file that it is in, or reviewed the request that brought it.
 */
async function ledgerFor(plan, ports) {
    const { exceptions, environment, maxTermMs } = plan;
    const now = ports.clock.now();
    if (exceptions === undefined)
        return createLedger([], { environment, now, maxTermMs, whyNot: () => undefined });
    const guard = await (0,exceptions_guard/* guardOf */.H)(exceptions.path, ports);
    const unguarded = exceptions.exceptions.filter((one) => environment !== undefined &&
        one.environments.includes(environment) &&
        (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver) !== undefined);
    const reviewed = await reviewedExceptions(exceptions, unguarded, ports);
    return createLedger(exceptions.exceptions, {
        environment,
        now,
        maxTermMs,
        whyNot: (one) => (reviewed.has(one) ? undefined : (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver)),
    });
}
/** Applies both to every finding, so that each records where it is needed. */
function withStatements(ledger, statements) {
    return {
        ...ledger,
        excepts(item) {
            const excepted = ledger.excepts(item);
            return statements.takesAway(item) || excepted;
        },
    };
}
function vexArtifact({ artifact, digest }) {
    if (artifact === undefined || digest === undefined)
        return undefined;
    return { repository: artifact.slice(0, artifact.indexOf('@')), digest };
}
function verdictFrom(plan, { checks, exceptions, vex, approvals, broken }, now) {
    return {
        schemaVersion: '1',
        subject: plan.subject,
        ...(plan.environment !== undefined && { environment: plan.environment }),
        policy: plan.policy,
        checks,
        exceptions,
        ...(vex.length > 0 && { vex }),
        ...(approvals.length > 0 && { approvals }),
        ...(broken !== undefined && { breakGlass: broken }),
        verdict: (0,verdict_verdict/* verdictOf */.Vj)(checks),
        at: now.toISOString(),
    };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var verdict_record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/report.js




const words = {
    pass: '✅ pass',
    warn: '⚠️ warning',
    fail: '❌ fail',
    error: '⛔ no proof',
    skip: 'shown only',
};
/** Reports the planned checks with their files, and on request the source of each. */
function planReport(plan) {
    const checks = plannedChecks(plan);
    const rows = checks.map(({ title, required, source, from }) => [
        title,
        required,
        sourceOf(source, plan),
        filesOf(from),
    ]);
    const problems = Object.values(plan.evidence).flatMap((evidence) => evidence.problems);
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(plan.environment)}`),
        (0,report/* paragraph */.FY)(`${subjectLine(plan.subject)}.`),
        (0,report/* table */.tp)(['Check', 'Required', 'Decided by', 'Evidence'], rows),
        ...(problems.length > 0 ? [(0,report/* listing */.RR)(problems)] : []),
        ...(plan.explain ? explainReport(decisionsOf(plan, checks)) : []),
    ];
}
/** Returns the source of each rule, on request. */
function planAsData(plan) {
    return plan.explain ? { decisions: decisionsOf(plan, plannedChecks(plan)) } : undefined;
}
/** Reports the verdict for a release manager: the table, and below it the advice. */
function verdictReport(verdict) {
    const rows = verdict.checks.map((check) => [
        check.title,
        check.required,
        check.found,
        check.evidence.length === 0 ? (check.from ?? 'none') : filesOf(check.evidence.map(({ path }) => path)),
        words[check.status],
    ]);
    const closing = verdict.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    // Rows about the same unusable reports share one advice.
    const tasks = closing.filter(({ kind, found }, index) => {
        const before = closing[index - 1];
        return before?.kind !== kind || before.found !== found;
    });
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(verdict.environment)}: ${verdict.breakGlass === undefined ? '' : '🚨 BREAK-GLASS, '}${words[verdict.verdict]}`),
        ...breakGlassBlocks(verdict),
        (0,report/* paragraph */.FY)(`${subjectLine(verdict.subject)}. ${policyLine(verdict)}${validityLine(verdict)}`),
        (0,report/* table */.tp)(['Check', 'Required', 'Found', 'Evidence', 'Verdict'], rows),
        ...(tasks.length > 0 ? [(0,report/* heading */.R_)('What to do'), ...tasks.flatMap((check) => taskBlocks(check))] : []),
        ...exceptionBlocks(verdict.exceptions),
        ...statementBlocks(verdict.vex ?? []),
        ...approvalBlocks(verdict.approvals ?? []),
        ...evidenceBlocks(verdict.checks),
    ];
}
function breakGlassBlocks({ breakGlass }) {
    if (breakGlass === undefined)
        return [];
    const { starter, approvers, reason, ticket, hours, overrode, issue } = breakGlass;
    const rows = [
        ['Who', `${starter} started it, ${approvers.join(', ')} approved it`],
        ['Why', `${reason} (${ticket})`],
        ['Past', overrode.join(', ')],
        ['For', (0,amount/* amount */.vj)(hours, 'hour')],
        ['Followed up in', issue ?? 'no issue'],
    ];
    return [(0,report/* table */.tp)(['Break-glass', ''], rows)];
}
function taskBlocks(check) {
    const details = check.details ?? [];
    return [
        (0,report/* paragraph */.FY)(`${check.title}: ${check.advice ?? 'see the evidence'}.`),
        ...(details.length > 0 ? [(0,report/* listing */.RR)(details)] : []),
    ];
}
function exceptionBlocks(exceptions) {
    if (exceptions.length === 0)
        return [];
    const rows = exceptions.map((one) => [
        one.id,
        `${one.uses}`,
        one.owner,
        one.approver,
        one.ticket,
        `${one.expires} (${(0,amount/* inDays */.DV)(one.daysLeft)})`,
    ]);
    return [(0,report/* heading */.R_)('Exceptions used'), (0,report/* table */.tp)(['Finding', 'Times', 'Owner', 'Approved by', 'Ticket', 'Expires'], rows)];
}
function statementBlocks(statements) {
    if (statements.length === 0)
        return [];
    const rows = statements.map((one) => [
        one.vulnerability,
        `${one.uses}`,
        one.reason === undefined ? one.status : `${one.status}: ${one.reason}`,
        one.author,
        one.trustedBy,
        `${one.file}, ${one.statement}`,
    ]);
    const titles = ['Vulnerability', 'Times', 'Status', 'Author', 'Vouched for by', 'Statement'];
    return [(0,report/* heading */.R_)('VEX statements used'), (0,report/* table */.tp)(titles, rows)];
}
function approvalBlocks(approvals) {
    if (approvals.length === 0)
        return [];
    const rows = approvals.map(({ approver, at, where }) => [approver, where, at ?? 'not said']);
    return [(0,report/* heading */.R_)('Approvals'), (0,report/* table */.tp)(['Who', 'Where', 'When'], rows)];
}
function evidenceBlocks(checks) {
    const items = new Map();
    for (const { evidence, baseline = [] } of checks) {
        for (const item of evidence)
            items.set(item.path, item);
        for (const item of baseline)
            items.set(`${item.path} (baseline)`, item);
    }
    if (items.size === 0)
        return [];
    const rows = [...items].slice(0, 50).map(([name, item]) => evidenceRow(name, item));
    const more = items.size - rows.length;
    return [
        (0,report/* heading */.R_)('Evidence'),
        (0,report/* table */.tp)(['File', 'About', 'Made', 'Bytes', 'sha256'], rows),
        ...(more > 0 ? [(0,report/* paragraph */.FY)(`And ${more} more; the verdict names them all.`)] : []),
    ];
}
function evidenceRow(name, { commits = [], digests = [], producedAt, size, sha256 }) {
    const about = [...commits.map((commit) => commit.slice(0, 12)), ...digests.map((digest) => digest.slice(0, 19))];
    const [first = 'not said', ...others] = about;
    const what = others.length === 0 ? first : `${first} and ${others.length} more`;
    return [name, what, producedAt?.replace(/\.\d+Z$/, 'Z') ?? 'not said', `${size}`, sha256.slice(0, 12)];
}
function subjectLine(subject) {
    const named = [subject.application, subject.version].filter((part) => part !== undefined).join(' ');
    const parts = [named, subject.artifact ?? '', subject.commit === undefined ? '' : `commit ${subject.commit}`];
    const line = parts.filter((part) => part !== '').join(', ');
    return line === '' ? 'No artifact was named' : `About ${line}`;
}
function policyLine({ policy }) {
    if (policy.path === undefined)
        return 'Thresholds were given as inputs.';
    return `Thresholds are those of ${policy.path} (sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}).`;
}
function validityLine({ verdict, expires }) {
    const opens = verdict === 'pass' || verdict === 'warn';
    return opens && expires !== undefined ? ` The verdict holds until ${expires}.` : '';
}
function sourceOf(source, plan) {
    if (source === 'flow')
        return plan.policy.path ?? 'flow file';
    return source === 'input' ? 'an input' : 'default';
}
function intoOf(environment) {
    return environment === undefined ? '' : ` into ${environment}`;
}
function filesOf(paths) {
    const [first, ...rest] = paths;
    if (first === undefined)
        return 'none';
    return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
/** Lists the planned checks, in the order of the verdict. */
function plannedChecks({ limits, evidence, external }) {
    const measured = kinds/* reportChecks */.o.flatMap(({ kind, rows }) => rows.flatMap(({ id, title, unit }) => {
        const limit = limits[id];
        if (limit === undefined)
            return [];
        const required = `at ${limit.bound} ${(0,amount/* amount */.vj)(limit.value, unit)}`;
        return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }));
    const asked = external.flatMap(({ kind, rows }) => rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })));
    return [...measured, ...asked];
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/proof.js
var verdict_proof = __webpack_require__(91132);
;// CONCATENATED MODULE: ./lib/src/steps/gate/verdict/reuse.js

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/**
 * Reuses an earlier verdict with the same result, and its time.
 * A second run changes nothing so. A verdict that is half through its time is given anew.
 */
async function settle(draft, { proof, record, verdictFile }, files) {
    const text = verdictFile === undefined ? '' : new TextDecoder().decode(await files.read(verdictFile));
    const [, said = ''] = /^ {2}"at": "([^"]{20,30})",?$/m.exec(text) ?? [];
    const written = dated(draft, said, proof);
    if (isYoung(written, draft.at) && (0,verdict_proof/* verdictJson */.Gq)(written) === text)
        return written;
    const earlier = record?.earlier?.record;
    const recorded = dated(draft, earlier?.time ?? '', proof);
    const isSame = (0,verdict_proof/* digestOfVerdict */.V6)(recorded) === earlier?.verdictDigest;
    return isSame && isYoung(recorded, draft.at) ? recorded : dated(draft, draft.at, proof);
}
/** Writes the verdict where it is not there yet; returns whether it did. */
async function writeVerdict(path, verdict, files) {
    if (path === undefined)
        return false;
    const bytes = new TextEncoder().encode((0,verdict_proof/* verdictJson */.Gq)(verdict));
    const before = await files.read(path);
    if (before !== undefined && Buffer.compare(before, bytes) === 0)
        return false;
    await files.write(path, bytes);
    return true;
}
function dated(verdict, at, proof) {
    const { at: _at, ...rest } = verdict;
    if (proof === undefined || Number.isNaN(Date.parse(at)))
        return { ...rest, at };
    const exceptions = verdict.exceptions.map(({ expires }) => Date.parse(expires) + day);
    const emergency = (verdict.breakGlass?.hours ?? Number.POSITIVE_INFINITY) * hour;
    const end = Math.min(Date.parse(at) + Math.min(proof.validFor, emergency), ...exceptions);
    return { ...rest, at, expires: new Date(end).toISOString() };
}
/** Tells whether half of its time is still to come; always so for a verdict without an end. */
function isYoung({ at, expires }, now) {
    const age = Date.parse(now) - Date.parse(at);
    if (expires === undefined)
        return !Number.isNaN(age);
    return age >= 0 && age < (Date.parse(expires) - Date.parse(at)) / 2;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/text.js
/** Tells whether a row keeps the gate closed. */
function isClosed({ status }) {
    return status === 'fail' || status === 'error';
}
/** Describes a row in one line. */
function sentenceOf({ required, found, advice }) {
    return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/code-quality.js


/**
 * Writes failures and warnings as GitLab's Code Quality report ("Code Quality report format").
 * There is an issue for each row, at its rule, and one for each finding that has a place in the code.
 */
function codeQualityOf(verdict, places) {
    const rows = verdict.checks.filter((check) => isClosed(check) || check.status === 'warn');
    const said = [
        ...rows.map((check) => rowIssue(check, places.get(check.id), verdict.policy.path ?? check.evidence[0]?.path ?? '.')),
        ...rows.flatMap((check) => findingSources(check)),
    ];
    return `${JSON.stringify(issuesOf(said), null, 2)}\n`;
}
const severities = { fail: 'critical', error: 'blocker', warn: 'minor' };
function rowIssue(check, place, fallback) {
    const [, path = fallback, line = '1'] = /^(.+):(\d+):\d+$/.exec(place ?? '') ?? [];
    const description = check.status === 'warn' ? check.found : `${check.title}: ${sentenceOf(check)}`;
    const severity = severities[check.status === 'fail' || check.status === 'warn' ? check.status : 'error'];
    return { name: check.id, description, severity, path, line: Number(line) };
}
function findingSources({ id, findings = [] }) {
    return findings.map(({ path, line = 1, message }) => ({
        name: id,
        description: message,
        severity: 'major',
        path,
        line,
    }));
}
/** Numbers issues of several lines of a file: GitLab shows one issue for each fingerprint. */
function issuesOf(all) {
    const counts = new Map();
    return all.map((said) => {
        const what = JSON.stringify([said.name, said.path, said.description]);
        const before = counts.get(what) ?? 0;
        counts.set(what, before + 1);
        return issue(said, before === 0 ? what : `${what}${before}`);
    });
}
/**
 * Makes an issue.
 * Its fingerprint leaves out the line, so that it stays when the code above changes.
 */
function issue({ name, description, severity, path, line }, what) {
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(what).digest('hex');
    const location = { path: path.replace(/^\.\//, ''), lines: { begin: Math.max(1, line) } };
    return { description, check_name: `krci-deploy/gate/${name}`, fingerprint, severity, location };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/outputs/junit.js

/** Writes the checks as JUnit XML, a case each, as GitLab's `artifacts:reports:junit` and others show it. */
function junitOf({ checks, environment, at }) {
    const of = (status) => checks.filter((check) => check.status === status).length;
    const name = environment === undefined ? 'gate' : `gate into ${environment}`;
    const counts = `tests="${checks.length}" failures="${of('fail')}" errors="${of('error')}" skipped="${of('skip')}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="krci-deploy" ${counts}>`,
        `  <testsuite name="${attribute(name)}" ${counts} timestamp="${at.slice(0, 19)}">`,
        ...checks.map((check) => caseOf(check)),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(check) {
    const head = `<testcase classname="gate.${attribute(check.kind)}" name="${attribute(`${check.title}: ${check.required}`)}"`;
    const inner = contentOf(check);
    return inner === '' ? `    ${head}/>` : `    ${head}>${inner}</testcase>`;
}
function contentOf(check) {
    const text = [sentenceOf(check), ...(check.details ?? [])].join('\n');
    const message = attribute(`found ${check.found}`);
    if (check.status === 'fail')
        return `<failure message="${message}" type="${attribute(check.id)}">${escaped(text)}</failure>`;
    if (check.status === 'error')
        return `<error message="${message}" type="${attribute(check.id)}">${escaped(text)}</error>`;
    if (check.status === 'skip')
        return `<skipped message="shown only: ${message}"/>`;
    return check.status === 'warn' ? `<system-out>${escaped(`warning: ${check.found}`)}</system-out>` : '';
}
function attribute(text) {
    return escaped(text).replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ');
}
/** Escapes a text; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escaped(text) {
    return text
        .replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/execute.js














/** Reads the evidence, gives the verdict and writes it in a file and beside the artifact. */
async function execute(plan, ports) {
    const { verdict: draft, numbers, accepted } = await judge(plan, ports);
    if (plan.whatIf)
        return answerOf(plan, draft);
    const verdict = await settle(await (0,break_glass/* followUp */.nF)(draft, ports), plan, ports.files);
    const wrote = await writeVerdict(plan.verdictFile, verdict, ports.files);
    const decisions = decisionsOf(plan, verdict.checks);
    await writeReports(plan.reports, verdict, placesOf(decisions), ports.files);
    await (0,exceptions_export/* writeExports */.BH)(plan.exports, accepted, plan.subject, verdict.at, ports);
    const record = await (0,verdict_record/* writeRecord */.rh)(plan, verdict, ports);
    const failure = failureOf(verdict) ?? record.failure;
    return {
        changed: wrote || record.written,
        headline: headlineOf(verdict),
        outputs: { ...outputsOf(verdict, numbers, plan.verdictFile), record: record.digest },
        data: plan.explain ? { ...verdict, decisions } : verdict,
        report: [...verdictReport(verdict), ...(plan.explain ? explainReport(decisions) : [])],
        annotations: annotationsOf(verdict),
        ...(failure !== undefined && { failure }),
    };
}
/**
 * Makes the outcome of a what-if.
 * The exit code is that of a dry run and the outputs are empty, so that a step that requires an open gate does not
 * take it for one.
 */
function answerOf(plan, verdict) {
    const decisions = decisionsOf(plan, verdict.checks);
    const headline = `What if: ${headlineOf(verdict, { hypothetical: true })}; this was a question and opens nothing`;
    return {
        changed: false,
        headline,
        outputs: emptyOutputs(),
        data: { whatIf: true, would: verdict, ...(plan.explain && { decisions }) },
        report: [
            (0,report/* heading */.R_)('What if: this opens nothing'),
            (0,report/* paragraph */.FY)(`${headline}. No verdict and no record was written; run the gate without what-if for a verdict that counts.`),
            ...verdictReport(verdict),
            ...(plan.explain ? explainReport(decisions) : []),
        ],
    };
}
function emptyOutputs() {
    const empty = Object.fromEntries(Object.keys(declaration/* declaration */.H.outputs).map((name) => [name, '']));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
    return empty;
}
function outputsOf(verdict, numbers, file) {
    const number = (name) => String(numbers[name] ?? '');
    return {
        verdict: verdict.verdict,
        'verdict-file': file ?? '',
        'break-glass': verdict.breakGlass?.issue ?? '',
        'failed-checks': execute_closed(verdict)
            .map(({ id }) => id)
            .join(','),
        'line-coverage': number('line-coverage'),
        'branch-coverage': number('branch-coverage'),
        errors: number('errors'),
        warnings: number('warnings'),
        notes: number('notes'),
        tests: number('tests'),
        'failed-tests': number('failed-tests'),
        'critical-vulnerabilities': number('critical-vulnerabilities'),
        'high-vulnerabilities': number('high-vulnerabilities'),
        'medium-vulnerabilities': number('medium-vulnerabilities'),
        'low-vulnerabilities': number('low-vulnerabilities'),
        'flaky-tests': number('flaky-tests'),
    };
}
function execute_closed(verdict) {
    return verdict.checks.filter(({ status }) => status === 'fail' || status === 'error');
}
function headlineOf(verdict, { hypothetical = false } = {}) {
    const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
    const count = (0,amount/* amount */.vj)(verdict.checks.filter(({ status }) => status !== 'skip').length, 'check');
    const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
    const { breakGlass } = verdict;
    if (breakGlass !== undefined) {
        const { starter, approvers, ticket, overrode } = breakGlass;
        const opened = hypothetical ? 'would open' : 'opened';
        return `BREAK-GLASS: ${starter} and ${approvers.join(', ')} ${opened} the gate${into} past ${overrode.join(', ')} (${ticket})`;
    }
    const is = hypothetical ? 'would be' : 'is';
    return open
        ? `The gate${into} ${is} open: ${count}, verdict ${verdict.verdict}`
        : `The gate${into} ${is} closed: ${execute_closed(verdict).length} of ${count}, verdict ${verdict.verdict}`;
}
/**
 * Makes the error that closes the gate.
 * Missing evidence goes before findings, since the picture is not whole.
 */
function failureOf(verdict) {
    if (verdict.verdict !== 'error' && verdict.verdict !== 'fail')
        return undefined;
    const reasons = execute_closed(verdict);
    const first = reasons.find(({ status }) => status === verdict.verdict);
    const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
    const problem = { where: first?.title, expected: first?.required, found: `${first?.found}${more}` };
    if (verdict.verdict === 'fail')
        return new errors/* RefusedError */.fk({ code: 'gate-failed', ...problem });
    const unreachable = reasons.every(({ unavailable }) => unavailable === true);
    return unreachable
        ? new errors/* RemoteError */.Hi({ code: 'gate-unanswered', ...problem })
        : new errors/* EvidenceError */.oe({ code: 'gate-without-proof', ...problem });
}
async function writeReports({ codeQuality, junit }, verdict, places, files) {
    const texts = [
        [codeQuality, () => codeQualityOf(verdict, places)],
        [junit, () => junitOf(verdict)],
    ];
    for (const [path, text] of texts) {
        if (path !== undefined)
            await files.write(path, new TextEncoder().encode(text()));
    }
}
/** GitHub shows ten of a kind for each step, and the last one is for the failure itself. */
const maxAnnotations = 9;
/** Annotates each row that closes the gate or warns, then the findings in the code. */
function annotationsOf({ checks }) {
    const closing = checks.filter((check) => isClosed(check));
    const rows = closing.map((check) => ({ level: 'error', title: check.title, message: sentenceOf(check) }));
    const places = closing.flatMap(({ title, findings = [] }) => findings.map((one) => {
        const line = one.line === undefined ? {} : { line: one.line };
        return { level: 'error', title, message: one.message, file: one.path, ...line };
    }));
    const warnings = checks
        .filter(({ status }) => status === 'warn')
        .map(({ title, found }) => ({ level: 'warning', title, message: found }));
    return [...[...rows, ...places].slice(0, maxAnnotations), ...warnings.slice(0, maxAnnotations)];
}

// EXTERNAL MODULE: ./lib/src/steps/gate/plan.js + 45 modules
var plan = __webpack_require__(62364);
;// CONCATENATED MODULE: ./lib/src/steps/gate/gate.js




const gate = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan/* plan */.e,
    describe: planReport,
    data: planAsData,
    execute: execute,
};


/***/ }),

/***/ 62364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var evidence_binding = __webpack_require__(52933);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/break-glass.js
var break_glass = __webpack_require__(69608);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/kinds.js + 8 modules
var kinds = __webpack_require__(19424);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/sidecar.js
var sidecar = __webpack_require__(67567);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/plan.js



/** Finds the reports of each kind, and their baselines. */
async function planEvidence(inputs, files) {
    const evidence = {};
    for (const { kind, input, baseline } of kinds/* reportChecks */.o) {
        const before = baseline === undefined ? [] : inputs[baseline];
        evidence[kind] = { ...(await findFiles(inputs[input], files)), baseline: await findFiles(before, files) };
    }
    return evidence;
}
/** Finds the files that patterns name; sidecars are no reports. */
async function findFiles(patterns, files) {
    const paths = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            const matches = await files.glob(pattern);
            if (matches.length === 0)
                problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
            for (const path of matches.filter((one) => !one.endsWith(sidecar/* sidecarSuffix */.n9)))
                paths.add(path);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            problems.push(error.message);
        }
    }
    return { files: [...paths], problems };
}
/**
 * Returns the settings for reading reports.
 * Throws UsageError for a baseline that the flow file does not provide for: it takes findings away.
 */
function readingSettings(inputs, environment, where) {
    const policy = environment?.gate;
    const given = inputs['sarif-baseline'].length > 0;
    const asked = policy?.sast?.['new-only'] === true;
    if (policy !== undefined && given && !asked) {
        throw new errors/* UsageError */.eb({
            code: 'baseline-not-asked',
            where: 'sarif-baseline',
            expected: `sast.new-only in ${where}`,
            found: 'none',
            fix: 'declare it there, or leave the baseline out',
        });
    }
    return {
        newOnly: asked || (policy === undefined && given),
        application: inputs.application,
        unrated: policy?.vulnerabilities?.unrated ?? 'critical',
        partial: policy?.sast?.partial ?? (isEarly(environment?.tier) ? 'warn' : 'fail'),
    };
}
/** Tells whether a tier comes before uat. A gate of no environment may be one of any. */
function isEarly(tier) {
    return tier === 'development' || tier === 'testing';
}

// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/file.js
var file = __webpack_require__(59109);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/export.js
var exceptions_export = __webpack_require__(79797);
// EXTERNAL MODULE: ./lib/src/evidence/vex/vex.js + 1 modules
var vex = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(29400);
// EXTERNAL MODULE: ./lib/src/steps/gate/exceptions/login.js
var login = __webpack_require__(99554);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/vex-files.js






/**
 * Reads the VEX documents that inputs name and those that the flow file declares by their hash.
 * Throws UsageError for one that is not there, EvidenceError for one that cannot be read.
 */
async function loadVex(patterns, declared, ports) {
    const given = await findFiles(patterns, ports.files);
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
    const document = await (0,vex/* readVex */.i)({ name: path, bytes: once(bytes) });
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
    const trusted = guard.problem === undefined && others.length > 0;
    return {
        path,
        sha256,
        ...document,
        trustedBy: trusted ? others.slice(0, 10).join(', ') : undefined,
        problem: trusted ? undefined : (guard.problem ?? nobody),
    };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/policy/limits.js
var policy_limits = __webpack_require__(83267);
// EXTERNAL MODULE: ./lib/src/flow/central.js
var flow_central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 14 modules
var load = __webpack_require__(25195);
// EXTERNAL MODULE: ./lib/src/flow/gate-positions.js
var gate_positions = __webpack_require__(76849);
// EXTERNAL MODULE: ./lib/src/flow/gates/weakening.js
var weakening = __webpack_require__(76585);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
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
    const home = await (0,flow_home/* homeOfFlow */.D)(flow.file, ports);
    const origin = home && (await (0,flow_home/* originOf */.y)(home, ports.git));
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
    const before = base.environments.find(({ name }) => name === environment.name);
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
    const [first] = (0,weakening/* weakenings */.r)(before.gate, environment.gate);
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
;// CONCATENATED MODULE: ./lib/src/steps/gate/policy/ratchet.js





/** Upper bound of the flow file's versions that are read, newest first. */
const maxVersions = 30;
/**
 * Compares values that may only rise with every version of the flow file.
 * Versions go back to the commit that declared the ratchet, along first parents. An entry may be taken out of the
 * ratchet, but not by the change that lowers its value. Throws RefusedError for a lowered value, and where there is no
 * history.
 */
async function guardRatchet(flow, environment, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D)(flow.file, ports);
    const current = await ports.files.read(flow.file);
    if (home === undefined || home.shallow) {
        if (flow.ratchet.length > 0)
            throw ratchet_unproven(flow, home);
        return;
    }
    let held;
    const versions = flow.ratchet.length > 0 ? versionsOf(home, ports) : newestVersions(home, ports);
    for await (const { commit, bytes } of versions) {
        if (held === undefined && current !== undefined && Buffer.compare(bytes, current) === 0)
            continue;
        // Most flows have none, and parsing takes time.
        if (!Buffer.from(bytes).includes('ratchet'))
            return;
        const version = await parsed(bytes, `${flow.file} of ${commit}`);
        if (version === undefined)
            continue;
        const until = held ?? version.ratchet;
        held = version.ratchet.filter((path) => until.includes(path));
        if (held.length === 0)
            return;
        const before = version.environments.find(({ name }) => name === environment.name)?.gate ?? {};
        const [lowered] = heldWeakenings(before, environment.gate, held);
        if (lowered !== undefined)
            throw refusal(lowered, commit, environment, flow);
    }
}
async function* versionsOf({ cwd, path }, { git }) {
    const format = ['--first-parent', '--follow', '--name-only', '--format=%x00%H', `--max-count=${maxVersions}`];
    const named = ['-c', 'core.quotePath=false', 'log', ...format, 'HEAD', '--', `:(top,literal)${path}`];
    // Without a commit there is no earlier value.
    const log = await git.run(named, { cwd, accept: [128] });
    for (const entry of log.exitCode === 0 ? log.text.split('\0').slice(1) : []) {
        const [commit = '', ...names] = entry.split('\n').filter((line) => line !== '');
        const blob = `${commit}:${names.at(-1) ?? path}`;
        const { exitCode, stdout } = await git.run(['cat-file', 'blob', blob], { cwd, accept: [128] });
        if (exitCode === 0)
            yield { commit, bytes: stdout };
    }
}
/**
 * Yields the newest versions, which show an entry that the newest change took out.
 * A search for every version walks through the whole history of a repository.
 */
async function* newestVersions({ cwd, path }, { git }) {
    for (const commit of ['HEAD', 'HEAD^1']) {
        const { exitCode, stdout } = await git.run(['cat-file', 'blob', `${commit}:${path}`], { cwd, accept: [128] });
        if (exitCode === 0)
            yield { commit, bytes: stdout };
    }
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
/** Returns the weakenings of held values; a removed section counts when it contained one. */
function heldWeakenings(before, own, held) {
    return (0,weakening/* weakenings */.r)(before, own).filter(({ path }) => {
        const name = path.join('.');
        const inside = held.some((one) => name === one || name.startsWith(`${one}.`));
        return (inside || held.some((one) => one.startsWith(`${name}.`) && (0,json_path/* memberAt */.mz)(before, ...one.split('.')) !== undefined));
    });
}
function refusal({ path, base, own }, commit, { name }, { file }) {
    return new errors/* RefusedError */.fk({
        code: 'ratchet-lowered',
        where: file,
        expected: `${path.join('.')} of ${name} no laxer than ${base ?? 'nothing'} (${commit.slice(0, 12)}), as "ratchet" demands`,
        found: own ?? 'none',
        fix: 'put it back, or first take it out of "ratchet" by a change of its own',
    });
}
function ratchet_unproven({ file }, home) {
    const found = home === undefined ? 'no Git repository' : 'a shallow clone';
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
    const loaded = await (0,load.loadFlow)(policy ?? named, ports.files);
    const { flow, positions: central } = loaded === undefined ? { flow: undefined } : await (0,flow_central/* withPolicyPositions */.t)(loaded, ports);
    const environment = environmentIn(flow, inputs);
    if (flow !== undefined && environment !== undefined && !whatIf) {
        await guardChangeRequest(flow, environment, ports);
        await guardRatchet(flow, environment, ports);
    }
    const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
    const rules = await rulesFor(inputs, flow, central, ports);
    return { flow, environment, where, rules };
}
function environmentIn(flow, inputs) {
    if (flow === undefined)
        return undefined;
    if (inputs.environment !== undefined)
        return (0,questions/* environmentOf */.p7)(flow, inputs.environment);
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
    const bytes = wanted && flow !== undefined ? await files.read(flow.file) : undefined;
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
    const home = await (0,flow_home/* homeOfFlow */.D)(flow.file, reach);
    return home && (0,flow_home/* originOf */.y)(home, reach.git);
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
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-policy.js

/**
 * Returns the flow's demands, or the default ones.
 * By default, production that people enter requires approval on a platform. A run on a laptop has no platform to ask,
 * so there only the flow's demands count.
 */
function approvalDemands(context, platform) {
    const { environment, policy } = context;
    if (environment === undefined)
        return undefined;
    const asked = policy?.approval !== undefined;
    const onPlatform = platform !== undefined && platform.kind !== 'local';
    if (!asked && !(onPlatform && (0,approval/* isApprovedByDefault */.yg)(environment)))
        return undefined;
    const gate = policy ?? environment.gate;
    return { environment, source: asked ? 'flow' : 'default', ...(0,approval/* approvalRequirementsOf */.TO)({ ...environment, gate }) };
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

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/commit-range.js

/**
 * Returns the commits whose authors may not approve.
 * These are the artifact's, and with `deployed-commit` all since. Throws UsageError when no commit is given.
 */
async function commitRange({ inputs, subject }, facts) {
    const own = subject.artifact === undefined ? undefined : await facts();
    const commit = subject.commit ?? own?.revision;
    if (commit !== undefined)
        return { commit, repository: own?.source, since: inputs['deployed-commit'] };
    throw new errors/* UsageError */.eb({
        code: 'approval-without-commit',
        expected: 'the commit that the artifact was built from',
        found: 'none',
        fix: 'give the input "commit"',
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approvers.js


/** Describes the required number of approvals. */
function demanded({ minimum, groups }) {
    const each = Object.entries(groups).map(([name, group]) => `${group.minimum ?? 1} of ${name}`);
    return [(0,amount/* amount */.vj)(minimum, 'approval'), ...each].join(', ');
}
/** Returns the approvals that count, each approver once. */
function counting(approvals) {
    const byPerson = new Map();
    for (const { flaw, ...approval } of approvals) {
        if (flaw === undefined)
            byPerson.set((0,login/* loginOf */.D)(approval.approver), approval);
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
    const names = new Set(good.map(({ approver }) => (0,login/* loginOf */.D)(approver)));
    const missing = Object.entries(demands.groups).flatMap(([name, { members, minimum = 1 }]) => {
        const count = new Set(members.map(login/* loginOf */.D).filter((member) => names.has(member))).size;
        return count >= minimum ? [] : [`${count} of ${name}`];
    });
    const found = foundOf(good, flaws);
    if (good.length >= demands.minimum && missing.length === 0)
        return { status: 'pass', found, ...details };
    return { status: 'fail', found: [found, ...missing].join(', '), advice, ...details };
}
function foundOf(good, flaws) {
    const names = good.map(({ approver }) => approver).join(', ');
    const count = good.length === 0 ? 'no approval that counts' : `${(0,amount/* amount */.vj)(good.length, 'approval')} (${names})`;
    const [first, ...rest] = flaws;
    return first === undefined ? count : `${count}; ${first}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var records_keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/records/standing.js
var records_standing = __webpack_require__(74219);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-facts.js












/**
 * Reads the facts of the artifact.
 * Where the flow has records, the newest one of the digest's entry into the environment before gives the time: the
 * artifact's own labels cost a builder nothing. It counts while Git names the digest there because of that record: an
 * artifact that was taken out and put back, by a promotion or an edit, was not there when it was approved. @throws
 * UsageError without an artifact, RemoteError
 */
async function artifactFacts(context, ports) {
    const { artifact } = context.subject;
    if (artifact === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'approval-without-artifact',
            expected: 'the artifact that is approved',
            found: 'none',
            fix: 'give the input "artifact"',
        });
    }
    const named = (0,registry_reference.parseReference)(artifact, { what: 'artifact' });
    const earlier = placeBefore(context);
    const entered = earlier === undefined ? undefined : await newestEntry(context, earlier, ports);
    const words = await ownWords([named, ...(earlier === undefined ? [] : [earlier.repository])], named.digest ?? '', ports);
    if (earlier === undefined || entered === undefined)
        return words;
    const { record, moved } = entered;
    const fixed = { at: new Date(record.time), by: `the record of its entry into ${earlier.environment}` };
    const revision = record.commit ?? words.revision;
    return moved === undefined ? { ...words, fixed, revision } : { ...words, fixed: undefined, moved, revision };
}
/**
 * Returns the artifact's source.
 * The gate runs before a promotion moves it, so that is where it is.
 */
function placeBefore({ flow, environment, subject }) {
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || before === undefined || subject.application === undefined)
        return undefined;
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return { environment: before.name, repository: (0,registry_reference/* parseLocation */.zS)(before.registry, image) };
}
async function newestEntry({ flow, subject }, { environment, repository }, ports) {
    const { application, digest = '' } = subject;
    if (flow?.records === undefined || application === undefined || !(0,registry_digest/* isDigest */.Bc)(digest))
        return undefined;
    const entry = { digest, flow: flow.name, application, environment, now: ports.clock.now() };
    const trust = await (0,records_keys/* trustedKeys */.QD)(flow, ports.files);
    const proof = (0,chain/* entryRecord */.mp)(await (0,read/* recordsOf */.M)(ports.registries.open(repository), digest), entry, trust);
    if (proof === undefined)
        return undefined;
    const { placeHistories } = await __webpack_require__.e(/* import() */ 6146).then(__webpack_require__.bind(__webpack_require__, 33765));
    const pair = { application: (0,questions/* applicationOf */.KM)(flow, application), environment: (0,questions/* environmentOf */.p7)(flow, environment) };
    const [history] = await placeHistories(flow, [pair], await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, {}, ports));
    const standing = history === undefined ? 'unknown' : (0,records_standing/* standingOf */.YP)(proof, digest, history);
    return { record: proof.promotion, moved: movedBy(standing, environment) };
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
    throw new errors/* UsageError */.eb({
        code: 'artifact-missing',
        expected: `the artifact in ${names}`,
        found: 'nothing under its digest',
        fix: 'push it there first',
    });
}
async function wordsOf(repository, manifest) {
    const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
    const child = first === undefined ? undefined : await repository.manifest(first.digest);
    const inner = child === undefined ? content : (0,registry_manifest/* contentOf */.$E)(child, repository.name);
    const image = await configurationOf(repository, inner.blobs[0]);
    const labels = { ...image.labels, ...inner.annotations, ...content.annotations };
    const at = new Date(labels['org.opencontainers.image.created'] ?? image.created ?? '');
    return {
        fixed: Number.isNaN(at.getTime()) ? undefined : { at, by: 'the artifact' },
        source: labels['org.opencontainers.image.source'],
        revision: labels['org.opencontainers.image.revision'],
    };
}
/** Reads `created` and `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function configurationOf(repository, config) {
    if (config === undefined || config.size > registry_manifest/* maxManifestBytes */.rq)
        return { labels: {} };
    const json = artifact_facts_parsed(new TextDecoder().decode(await (0,blob_bytes/* bytesOfBlob */.s)(repository, config)));
    const inner = json['config'];
    const labels = (0,json_path/* isRecord */.u4)(inner) && (0,json_path/* isRecord */.u4)(inner['Labels']) ? inner['Labels'] : {};
    return {
        ...(typeof json['created'] === 'string' && { created: json['created'] }),
        labels: Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === 'string')),
    };
}
function artifact_facts_parsed(text) {
    try {
        const json = JSON.parse(text);
        return (0,json_path/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/artifact-first.js

/**
 * Tells whether an approval may be older than the artifact.
 * GitHub gives no time of an approval, only the earliest possible one.
 */
function artifact_first_isEarly(approval, entry, fixed) {
    return fixed !== undefined && (approval.at ?? entry.since).getTime() < fixed.at.getTime();
}
/** Judges whether the approved artifact existed when it was approved. */
function artifactFirst({ fixed, moved }, approvals, entry, demand) {
    if (moved !== undefined) {
        const advice = 'Promote it to the environment before again, start a new run, and have that approved';
        return { status: statusOf(demand, false), found: moved, advice };
    }
    if (fixed === undefined) {
        return {
            status: demand === 'required' ? 'error' : 'warn',
            found: 'nothing says when the artifact was fixed',
            advice: 'Add "records" to the flow, or let the build set the annotation org.opencontainers.image.created; or set approval.artifact-first to warn or off',
        };
    }
    const first = approvals.find((one) => one.state === 'approved' && artifact_first_isEarly(one, entry, fixed));
    const when = `fixed ${fixed.at.toISOString()} by the word of ${fixed.by}`;
    if (first === undefined)
        return { status: 'pass', found: when };
    const since = first.at === undefined ? `some time after ${entry.since.toISOString()}` : first.at.toISOString();
    return {
        status: statusOf(demand, false),
        found: `${when}, approved by ${first.reviewer} ${since}`,
        advice: 'Start a new run for the artifact as it is, and have that approved',
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/independence.js

function isAuthor(name, authors) {
    return authors?.people.some((one) => (0,login/* loginOf */.D)(one) === (0,login/* loginOf */.D)(name)) === true;
}
/** Judges whether no approver is an author. An unnamed author may be any user. */
function independence(authors, approvers, demand) {
    const both = [...new Set(approvers.filter((one) => isAuthor(one, authors)))];
    const wrote = `written by ${authors.people.join(', ') || 'nobody that the platform knows'}`;
    const required = demand === 'required';
    if (authors.unknown.length > 0) {
        return {
            status: required ? 'error' : 'warn',
            found: `${wrote}; nobody is known who wrote ${authors.unknown.slice(0, 3).map(independence_short).join(', ')}`,
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
function independence_short(commit) {
    return /^[0-9a-f]{40,}$/.test(commit) ? commit.slice(0, 12) : commit;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/run.js
var run = __webpack_require__(64075);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/row.js


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
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return (0,run/* unanswered */.b)(kind, row, error);
    }
}
/** Returns undefined where the server does not answer. */
async function undefinedIfUnanswered(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return undefined;
        throw error;
    }
}
/** Caches the first call's result. */
function row_once(work) {
    let asking;
    return () => (asking ??= work());
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval.js









const kind = 'approval';
/** Users who approved this run's entry into the environment, and their independence. */
const approval_approval = {
    kind,
    plan(context, { platform }) {
        const demands = approvalDemands(context, platform);
        if (demands === undefined || demands.by !== 'platform')
            return Promise.resolve(undefined);
        const rows = rowsOf(demands, platform);
        const all = [rows.approvals, rows.authors, rows.first, rows.job].filter((row) => row !== undefined);
        return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
    },
};
function rowsOf(demands, platform) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: platformName(platform) };
    };
    const { environment } = demands;
    return {
        approvals: row('approval', 'Approval', `${demanded(demands)}, none by who started the run`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
        first: demands.artifactFirst === 'off'
            ? undefined
            : row('approval-after-artifact', 'Artifact before approval', 'approved after the artifact was fixed'),
        job: platform.kind === 'gitlab'
            ? row('manual-job', 'Job of the environment', `${environment.name}, with allow_failure: false`)
            : undefined,
    };
}
async function answer(context, demands, rows, ports) {
    const { platform } = ports;
    const entry = await platform.entry(demands.environment.name);
    const own = (await platform.approvals()).filter((one) => one.environment === demands.environment.name);
    const facts = row_once(() => artifactFacts(context, ports));
    const authors = row_once(async () => ports.platform.authors(await commitRange(context, facts)));
    const extra = [];
    if (rows.authors !== undefined) {
        extra.push(await judgedRow(kind, rows.authors, async () => independence(await authors(), approversIn(own), demands.authors)));
    }
    if (rows.first !== undefined) {
        extra.push(await judgedRow(kind, rows.first, async () => artifactFirst(await facts(), own, entry, demands.artifactFirst)));
    }
    if (rows.job !== undefined) {
        extra.push(await judgedRow(kind, rows.job, () => Promise.resolve(jobFinding(entry, demands, platform.run.environment))));
    }
    const given = await weighAll(own, entry, demands, { authors, facts, subject: context.subject }, ports);
    const refusals = own.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : []));
    const finding = weigh(given, [...new Set(refusals)], demands, adviceOf(demands, platform));
    return { checks: [rowOf(kind, rows.approvals, finding), ...extra], approvals: counting(given) };
}
function approversIn(own) {
    return own.flatMap(({ state, reviewer }) => (state === 'approved' ? [reviewer] : []));
}
/**
 * Weighs all approvals.
 * A fact that cannot be found out has a failing row of its own; here it takes no approval away.
 */
async function weighAll(own, entry, demands, known, { platform }) {
    const authors = demands.authors === 'required' ? await undefinedIfUnanswered(known.authors()) : undefined;
    const facts = demands.artifactFirst === 'required' ? await undefinedIfUnanswered(known.facts()) : undefined;
    const starters = new Set([...entry.starters, platform.run.actor ?? '', platform.run.firstActor ?? ''].map(login/* loginOf */.D));
    const where = `${platformName(platform)} environment ${demands.environment.name}`;
    return own
        .filter(({ state }) => state === 'approved')
        .map((one) => {
        const flaws = [
            one.flaw ?? false,
            starters.has((0,login/* loginOf */.D)(one.reviewer)) && 'started the run',
            unknownStarter(entry, demands),
            isAuthor(one.reviewer, authors) && 'wrote the change',
            artifact_first_isEarly(one, entry, facts?.fixed) && 'may have approved before the artifact was fixed',
            namesAnother(one, known.subject),
        ];
        return weighed(one, where, flaws.find((each) => each !== false));
    });
}
function weighed({ reviewer, at, comment }, where, flaw) {
    const time = at === undefined ? {} : { at: at.toISOString() };
    const [, ticket] = /(?:^|\s)break-glass\s+([A-Za-z0-9][A-Za-z0-9_.-]{0,63})/i.exec(comment) ?? [];
    return {
        approver: reviewer,
        ...time,
        where,
        ...(ticket !== undefined && { breakGlass: ticket }),
        ...(flaw !== undefined && { flaw }),
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
    const mention = mentionIn(comment, subject);
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
/**
 * Fewest digits that identify a digest.
 * Fewer beside `sha256:` are recognised, and name nothing.
 */
const fewestDigits = 7;
/**
 * Finds what a comment names of the artifact: its digest, another one, or another version.
 * The digest may be in capitals, cut short after `sha256:`, or bare where it is whole.
 */
function mentionIn(comment, { digest, application, version }) {
    const text = comment.toLowerCase();
    const hex = digest?.slice(digest.indexOf(':') + 1) ?? '';
    const prefixed = [...text.matchAll(/sha(?:256|512):([0-9a-f]{1,128})/g)].map(([, digits]) => digits ?? '');
    const bare = text.match(/(?<![0-9a-z:])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-z])/g) ?? [];
    const named = [...prefixed, ...bare];
    const isOwn = named.some((digits) => digits.length >= fewestDigits && hex.startsWith(digits));
    if (named.length > 0)
        return isOwn ? 'digest' : 'another-digest';
    const versions = application === undefined || version === undefined ? [] : approval_versionsOf(text, application);
    const own = version?.replace(/^v/, '').toLowerCase();
    return versions.length > 0 && own !== undefined && !versions.includes(own) ? 'another-version' : undefined;
}
/** Lists versions that stand behind the application's name. */
function approval_versionsOf(text, application) {
    const words = text.split(/[^0-9a-z.+_-]+/).map((word) => word.replace(/[.+_-]+$/, ''));
    return words.flatMap((word, index) => {
        const before = words[index - 1] === 'version' ? words[index - 2] : words[index - 1];
        const isVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-+][0-9a-z.+-]+)?$/.test(word);
        return isVersion && before === application.toLowerCase() ? [word.replace(/^v/, '')] : [];
    });
}

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
        const demands = approvalDemands(context, platform);
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
        approvals: row('approval', 'Approval', `${demanded(demands)} of the request that brought the file`),
        authors: demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
    };
}
async function approval_file_answer(context, demands, rows, ports) {
    const { flow } = context;
    if (flow === undefined)
        return { checks: [] };
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, {}, ports)).snapshot();
    const bytes = await snapshot.read(rows.path);
    const entry = bytes === undefined ? undefined : parseApproval(bytes, rows.path);
    const bound = boundTo(context, demands, entry, rows.path);
    const file = rowOf(approval_file_kind, rows.file, bound);
    if (bound.status !== 'pass')
        return { checks: [file] };
    const { branch } = flow.gitops;
    const repository = await (0,flow_repository/* gitopsLocation */.C)(flow, undefined, ports);
    const change = await ports.platform.changeOf({ repository, path: rows.path, ref: snapshot.commit });
    const requests = change.requests.filter((one) => (branch === undefined ? isIntoDefault(one) : one.base === branch));
    const found = await weighRequests(context, demands, rows, { ...change, requests }, file, ports);
    const breakGlass = entry?.breakGlass;
    if (breakGlass === undefined)
        return found;
    return { ...found, approvals: (found.approvals ?? []).map((one) => Object.assign({ breakGlass }, one)) };
}
async function weighRequests(context, demands, rows, change, file, ports) {
    const authors = row_once(async () => ports.platform.authors(await commitRange(context, () => artifactFacts(context, ports))));
    const known = demands.authors === 'required' ? await undefinedIfUnanswered(authors()) : undefined;
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
        isAuthor(review.reviewer, known) && 'wrote the change',
        starters.has((0,login/* loginOf */.D)(review.reviewer)) && 'started the run',
    ])));
    const refusals = change.requests.flatMap(({ reviews }) => reviews.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : [])));
    const advice = `Change ${rows.path} by a pull or merge request, have it approved as it is merged, and run the gate again`;
    const finding = weigh(given, [...new Set(refusals)], demands, advice);
    const checks = [file, rowOf(approval_file_kind, rows.approvals, change.requests.length > 0 ? finding : unreviewed(finding))];
    const names = given.map(({ approver }) => approver);
    if (rows.authors !== undefined) {
        checks.push(await judgedRow(approval_file_kind, rows.authors, async () => independence(await authors(), names, demands.authors)));
    }
    return { checks, approvals: counting(given) };
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

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var evidence_origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/change/naming.js
/** Words that may stand between an application and its version. */
const between = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;
/**
 * Finds the artifact in a ticket's texts: its digest, or its version beside its application.
 * A version alone names it only where no other application could have it.
 */
function namedIn(texts, subject, isOnly) {
    const { application = '', digest = '', version = '' } = subject;
    const hex = digest.slice(digest.indexOf(':') + 1);
    const wanted = versionForms(version);
    for (const text of texts) {
        const words = naming_wordsOf(text);
        if (hex !== '' && words.includes(hex))
            return { by: 'digest', text: digest };
        if (wanted.length > 0 && namesVersion(words, application.toLowerCase(), wanted, isOnly)) {
            return { by: 'version', text: `${application} ${version}`.trim() };
        }
    }
    return undefined;
}
function namesVersion(words, application, wanted, isOnly) {
    return words.some((word, index) => {
        if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
            return true;
        if (!wanted.includes(word))
            return false;
        const before = words[index - 1] ?? '';
        const earlier = between.has(before) ? words[index - 2] : before;
        return isOnly || (application !== '' && earlier === application);
    });
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
function naming_wordsOf(text) {
    return text
        .slice(0, longestText)
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
    const whole = (0,json/* member */.Dc)(record, path);
    if (whole !== undefined)
        return whole;
    let value = record;
    for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d{1,4})\]/g)) {
        value = index === undefined ? (0,json/* member */.Dc)(value, key ?? '') : (0,json/* isList */.Lv)(value) ? value[Number(index)] : undefined;
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
        else if ((0,json/* isList */.Lv)(next))
            open.push(...next);
        else if ((0,json/* isObject */.Gv)(next))
            open.push(...Object.values(next));
    }
    return texts;
}
/**
 * Lists texts and numbers as `textsIn`, of stored values only.
 * ServiceNow gives `value` beside `display_value`, which is for display.
 */
function valuesIn(value) {
    if ((0,json/* isList */.Lv)(value))
        return value.flatMap((one) => valuesIn(one));
    return textsIn((0,json/* member */.Dc)(value, 'value') ?? value);
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
function timeIn({ record }, path, { name, isUtc }) {
    const value = valueAt(record, path);
    const text = jsonText(value);
    const time = (0,evidence_origin/* timeOf */.nR)(text);
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
    const held = (0,json/* member */.Dc)(value, 'value') ?? value;
    return typeof held === 'string' ? held : undefined;
}
/**
 * Judges whether the ticket is about this artifact.
 * The ticket's text decides, not the caller's input.
 */
async function judgeSubject({ record }, { fields }, { subject, flow, environment }, registries) {
    const texts = fields.names.flatMap((path) => textsIn(valueAt(record, path)));
    const named = namedIn(texts, subject, flow?.applications.length === 1);
    if (named !== undefined) {
        const other = named.by === 'version'
            ? await otherDigest(subject, sourceOf({ subject, flow, environment }), registries)
            : undefined;
        if (other === undefined)
            return { status: 'pass', found: named.text };
        const advice = 'Give the version of this artifact, and the ticket that was approved for it';
        return { status: 'fail', found: `${named.text}, which is ${(0,registry_digest/* shortDigest */.VK)(other)}, not this artifact`, advice };
    }
    const { application, version, digest } = subject;
    const name = version === undefined ? 'its digest' : `"${[application, version].filter(Boolean).join(' ')}" or its digest`;
    return {
        status: 'fail',
        found: `neither in ${fields.names.join(', ')}`,
        advice: `Name ${name} in the ticket, and have that approved${digest === undefined ? '' : `: ${digest}`}`,
    };
}
/** Returns the artifact's source: the image's repository in the environment before. */
function sourceOf({ subject, flow, environment, }) {
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || before === undefined || subject.application === undefined)
        return [];
    return [(0,registry_reference/* parseLocation */.zS)(before.registry, (0,questions/* applicationOf */.KM)(flow, subject.application).image)];
}
/**
 * Looks for another digest of the version in a registry on the way.
 * The version is an input and may be wrong.
 */
async function otherDigest({ artifact, version = '', digest }, sources, registries) {
    const tag = (0,tag_name/* tagOfVersion */.m)(version);
    if (artifact === undefined || !(0,tag_name/* isTag */.d)(tag))
        return undefined;
    for (const place of [(0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(artifact, { what: 'artifact' })), ...sources]) {
        const found = await registries.open(place).resolve(tag);
        if (found !== undefined && found.digest !== digest)
            return found.digest;
    }
    return undefined;
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
        names: ['correlation_id', 'short_description', 'description'],
        ...fields,
    };
    const columns = ['number', own.state, own.approval, own.from, own.to, ...own.names];
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
            const [record, ...others] = (0,json/* listAt */.gT)(answer.body, 'result');
            // ServiceNow answers a query that it does not understand with all changes.
            if (record === undefined || others.length > 0 || !textsIn((0,json/* member */.Dc)(record, 'number')).includes(id)) {
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
    const own = { state: 'status.name', names: ['summary', 'description', 'fixVersions'], ...fields };
    const roots = [own.state, own.approval, own.from, own.to, ...own.names].flatMap((path) => path?.split(/[.[]/)[0] ?? []);
    return {
        name: server.name,
        fields: own,
        states,
        isUtc: false,
        async ticket(id) {
            const path = `rest/api/2/issue/${encodeURIComponent(id)}`;
            const answer = await server.ask({ path, query: { fields: [...new Set(roots)].join(',') }, what: `issue ${id}` });
            const key = (0,json/* textAt */.$6)(answer.body, 'key');
            // Jira answers with the new key of an issue that was moved.
            if (key !== id)
                throw notOne(server, id, key ?? 'none');
            return { record: (0,json/* member */.Dc)(answer.body, 'fields'), date: answer.date };
        },
    };
}
/** Reads any server that answers with a ticket as JSON. */
function http({ url, fields, states }, web, where) {
    const { state, names } = fields;
    if (states === undefined || state === undefined || names === undefined) {
        throw invalidSystem(where, { expected: '"states", "fields.state" and "fields.names"', found: 'fewer' });
    }
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
    return { kind: 'change', rows: [row], ask: () => Promise.resolve({ checks: [rowOf('change', row, finding)] }) };
}
/**
 * Tells whether approvals are required.
 * `minimum: 0` without a group requires none and proves nothing.
 */
function asksForApprovals(context, ports) {
    const demands = approvalDemands(context, ports.platform);
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
        all.push(await judgedRow('change', row, async () => find(ticket, ports)));
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
    rows.push({
        row: plannedRow('change-subject', `What ${ticket} is about`, 'this version or digest'),
        find: (found, { registries }) => judgeSubject(found, system, context, registries),
    });
    return rows;
}
function plannedRow(id, title, required, source = 'flow') {
    return { id, title, required, source, from: 'change management' };
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
        if (!(0,records_keys/* withheldEnvironments */.qw)(flow).includes(name) ||
            keys.some(({ environments }) => environments?.includes(name) === true))
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
        const check = rowOf(key_scope_kind, row, { status: 'fail', found, advice });
        return Promise.resolve({ kind: key_scope_kind, rows: [row], ask: () => Promise.resolve({ checks: [check] }) });
    },
};

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict = __webpack_require__(28887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/prometheus.js


/** Largest difference between a server's clock and this one. */
const prometheus_skew = 5 * 60_000;
const maxWarnings = 10;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * Queries one value: exactly one finite number of now.
 * Throws EvidenceError for any other result; RemoteError.
 */
async function sampleOf(server, query, clock) {
    const answer = await server.ask({
        path: 'api/v1/query',
        query: { query },
        what: 'the result of the query',
        accept: [400, 422],
    });
    if ((0,json/* textAt */.$6)(answer.body, 'status') !== 'success')
        throw refused(server, answer);
    const [time, text] = pairIn((0,json/* member */.Dc)(answer.body, 'data'), server.name);
    if (typeof text !== 'string' || !number.test(text) || !Number.isFinite(Number(text))) {
        throw noProof(server.name, { expected: 'a number', found: prometheus_jsonText(text), fix: 'see what the query divides by' });
    }
    if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > prometheus_skew) {
        const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
        throw noProof(server.name, { expected: 'a value of now', found, fix: 'see to the clocks of both machines' });
    }
    const warnings = (0,json/* listAt */.gT)(answer.body, 'warnings').filter((one) => typeof one === 'string');
    return { value: Number(text), warnings: warnings.slice(0, maxWarnings).map((one) => printable(one)) };
}
/** Returns the `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data, name) {
    const [type, result] = [(0,json/* textAt */.$6)(data, 'resultType'), (0,json/* member */.Dc)(data, 'result')];
    if (type === 'scalar' && (0,json/* isList */.Lv)(result))
        return result;
    if (type !== 'vector' || !(0,json/* isList */.Lv)(result)) {
        throw noProof(name, {
            expected: 'one value',
            found: `a ${prometheus_jsonText(type)}`,
            fix: 'ask for an instant vector or a scalar',
        });
    }
    if (result.length === 0) {
        throw noProof(name, {
            expected: 'one value',
            found: 'no series',
            fix: 'see that the labels of the query fit, and that the metric is collected',
        });
    }
    if (result.length > 1) {
        throw noProof(name, {
            expected: 'one value',
            found: `${result.length} series`,
            fix: 'aggregate them with sum, max or avg',
        });
    }
    const pair = (0,json/* member */.Dc)(result[0], 'value');
    if ((0,json/* isList */.Lv)(pair))
        return pair;
    throw noProof(name, { expected: 'one value', found: 'a native histogram', fix: 'ask for a quantile of it' });
}
function refused(server, { status, body }) {
    const [type, error] = [(0,json/* textAt */.$6)(body, 'errorType'), (0,json/* textAt */.$6)(body, 'error')];
    return noProof(server.name, {
        expected: 'a result',
        found: `${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(),
        fix: 'correct the query',
    });
}
function noProof(where, problem) {
    return new errors/* EvidenceError */.oe({ code: 'metric-without-proof', where, ...problem });
}
function prometheus_jsonText(value) {
    return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}
function printable(text) {
    return text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .slice(0, 200)
        .trim();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/metrics.js





/** Values of Prometheus for the environments, before an artifact enters. */
const metrics = {
    kind: 'metrics',
    plan(context, { web }) {
        const { policy } = context;
        if (policy?.metrics === undefined)
            return Promise.resolve(undefined);
        const all = policy.metrics.map((metric) => metricOf(metric, context, web));
        return Promise.resolve({ kind: 'metrics', rows: all.map(({ row }) => row), ask: (ports) => askAll(all, ports) });
    },
};
async function askAll(all, ports) {
    const checks = [];
    for (const metric of all) {
        const warnings = [];
        checks.push(await judgedRow('metrics', metric.row, () => metricResult(metric, warnings, ports)));
        const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
        checks.push(...said.map((one) => (0,verdict/* warningOf */.aj)('metrics', one, [])));
    }
    return { checks };
}
async function metricResult({ policy, server, query, source }, warnings, ports) {
    const ask = async (text) => {
        const sample = await sampleOf(server, text, ports.clock);
        warnings.push(...sample.warnings);
        return sample;
    };
    const { value } = await ask(query);
    const { min = -Infinity, max = Infinity } = policy;
    const reference = source === undefined ? undefined : (await ask(source.query)).value;
    const beside = reference === undefined ? '' : `, ${source?.environment} has ${reference}`;
    const isMet = value >= min && value <= max && (reference === undefined || isWithin(value, reference, policy));
    if (isMet)
        return { status: 'pass', found: `${value}${beside}` };
    return {
        status: 'fail',
        found: `${value}${beside}`,
        advice: 'See what has changed, or wait until it is over',
        details: [query],
    };
}
/** Compares with a percentage of the source's value; of 0 it is 0. */
function isWithin(value, reference, { within }) {
    const room = (Math.abs(reference) * (within?.percent ?? 0)) / 100;
    const isTooHigh = value - reference > room;
    const isTooLow = reference - value > room;
    if (within?.worse === 'higher')
        return !isTooHigh;
    return within?.worse === 'lower' ? !isTooLow : !isTooHigh && !isTooLow;
}
function metricOf(policy, context, web) {
    const { environment, flow, subject } = context;
    const where = `gates.${environment?.name}.metrics, ${policy.name}`;
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    checkPolicy(policy, before?.name, where);
    const names = {
        environment: environment?.name,
        source: before?.name,
        application: subject.application,
        flow: flow?.name,
    };
    const compared = policy.within === undefined ? undefined : before?.name;
    return {
        policy,
        row: {
            id: `metric:${policy.name}`,
            title: `Metric ${policy.name}`,
            required: requiredOf(policy, compared),
            source: 'flow',
            from: 'Prometheus',
        },
        server: serverOf(policy, web, where),
        query: written(policy.query, names, where),
        source: compared === undefined
            ? undefined
            : { environment: compared, query: written(policy.query, { ...names, environment: compared }, where) },
    };
}
function checkPolicy({ query, min, max, within }, source, where) {
    if (min === undefined && max === undefined && within === undefined) {
        throw invalidMetric(where, {
            expected: '"min", "max" or "within"',
            found: 'none',
            fix: 'add one: any value would pass',
        });
    }
    if (within === undefined)
        return;
    if (source === undefined)
        throw invalidMetric(where, { found: 'there is no environment before it to compare with' });
    if (!query.includes('{environment}')) {
        throw invalidMetric(where, {
            expected: '{environment} in a query that is compared',
            found: 'none',
            fix: 'add it: the query would be compared with itself',
        });
    }
}
function serverOf({ server }, web, where) {
    const base = server ?? web.home('prometheus');
    if (base === undefined)
        throw invalidMetric(where, { expected: 'a "server"', found: 'none, and KRCI_DEPLOY_PROMETHEUS_HOST is not set' });
    return web.open({ base, service: 'prometheus', title: 'Prometheus', scope: 'to query it' });
}
/**
 * Fills names into a query.
 * Names are DNS labels, so they cannot end a string or a selector of PromQL.
 */
function written(query, names, where) {
    return query.replaceAll(/\{(environment|source|application|flow)\}/g, (_all, name) => {
        const value = names[name];
        if (value !== undefined)
            return value;
        const why = name === 'source' ? 'there is no environment before it' : `give the input "${name}"`;
        throw invalidMetric(where, { found: `the query has {${name}}, and ${why}` });
    });
}
function requiredOf({ min, max, within }, source) {
    const parts = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
        ...(within === undefined ? [] : [differenceOf(within, source)]),
    ];
    return parts.join(', ');
}
function differenceOf({ percent, worse }, source = '') {
    if (worse === 'higher')
        return `at most ${percent} % above that of ${source}`;
    return worse === 'lower'
        ? `at most ${percent} % below that of ${source}`
        : `within ${percent} % of that of ${source}`;
}
function invalidMetric(where, problem) {
    return new errors/* UsageError */.eb({ code: 'metric-invalid', where, ...problem });
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
        const demands = approvalDemands(context, platform);
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
        from: platformName(platform),
    };
}
function protection_plannedRow(guard, { source }, platform) {
    return { id: `protection-${guard}`, ...guards[guard], source, from: platformName(platform) };
}
async function ask(demands, asking, platform) {
    const { environment } = demands;
    const found = await platform.protection(environment.name);
    const exists = rowOf(protection_kind, existence(demands, platform), existing(environment.name, found, platform));
    if (found === undefined)
        return [exists];
    const checks = [exists];
    for (const guard of asking) {
        const row = protection_plannedRow(guard, demands, platform);
        const find = async () => {
            const { met, found: words, advice } = await guarded(guard, found, environment.name, platform);
            if (met === undefined)
                return { status: 'error', found: words, advice };
            return { status: statusOf(demands.protection[guard], met), found: words, ...(!met && { advice }) };
        };
        checks.push(await judgedRow(protection_kind, row, find));
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
            advice: `Create and protect ${name} on ${platformName(platform)}: it makes a missing environment by itself, without any rule, when a job first names it; krci-deploy protect --apply does it`,
        };
    }
    if (found.environment === name)
        return { status: 'pass', found: found.environment };
    return {
        status: 'fail',
        found: found.environment,
        advice: `Give the environment one name: rename ${found.environment} on ${platformName(platform)}, or spell it so in the flow file`,
    };
}
async function guarded(guard, found, name, platform) {
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

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/sigstore.js


const payloadType = 'application/vnd.in-toto+json';
const fulcio = '1.3.6.1.4.1.57264.1';
/**
 * Verifies Sigstore bundles (sigstore/protobuf-specs, Bundle) of in-toto statements. The function that it returns
 * throws RefusedError `bundle-unverified`. Throws UsageError for an invalid trusted root. Makes no request.
 */
async function bundleVerifier(trust) {
    // Loaded here: a gate that asks for no provenance should not pay for it.
    const [{ Verifier, toSignedEntity }, { bundleFromJSON }, material] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        trustMaterial(trust),
    ]);
    // Without a time there is no telling whether a certificate was valid; a key has no end.
    const logs = trust.kind === 'root' && trust.transparency ? 1 : 0;
    const timestamps = trust.kind === 'root' ? 1 : 0;
    const verifier = new Verifier(material, {
        tlogThreshold: logs,
        ctlogThreshold: logs,
        timestampThreshold: timestamps,
    });
    return (text) => {
        try {
            const bundle = bundleFromJSON(JSON.parse(text));
            const { content } = bundle;
            if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== payloadType) {
                throw new TypeError('it is no signed in-toto statement');
            }
            const signer = verifier.verify(toSignedEntity(trust.kind === 'key' ? withoutLogs(bundle) : bundle));
            return { payload: content.dsseEnvelope.payload, ...identityOf(signer) };
        }
        catch (error) {
            // Foreign input can make a parser fail anywhere; none of it is a signature.
            const why = error instanceof Error ? error.message : 'it cannot be read';
            throw new errors/* RefusedError */.fk({ code: 'bundle-unverified', found: (0,unreadable/* shown */.SP)(why, 200) });
        }
    };
}
/** Removes logs and clocks: their word adds nothing to a key, and none is trusted here. */
function withoutLogs(bundle) {
    const { verificationMaterial } = bundle;
    const bare = { ...verificationMaterial, tlogEntries: [], timestampVerificationData: undefined };
    return Object.assign({}, bundle, { verificationMaterial: bare });
}
async function trustMaterial(trust) {
    const [{ toTrustMaterial }, { TrustedRoot }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    if (trust.kind === 'key') {
        const publicKey = trust.key;
        return { ...toTrustMaterial(TrustedRoot.fromJSON({})), publicKey: () => ({ publicKey, validFor: () => true }) };
    }
    try {
        const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(trust.root)));
        if (material.certificateAuthorities.length > 0)
            return material;
    }
    catch {
        // Below: the error.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-trusted-root',
        where: trust.name,
        expected: "Sigstore's trusted root as JSON with certificateAuthorities",
        found: 'something else',
        fix: 'write one with `gh attestation trusted-root` or `cosign trusted-root create`',
    });
}
function identityOf({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        if (id.slice(0, -1).join('.') === fulcio)
            extensions.set(id.at(-1) ?? 0, derText(value));
    }
    const issuer = identity?.extensions?.issuer;
    return { identity: identity?.subjectAlternativeName, issuer, extensions };
}
/** From 8 on they are DER UTF8String (X.690, 8.1.3); those before are bare text. */
function derText(value) {
    const bytes = Buffer.from(value);
    if (bytes[0] !== 0x0c)
        return bytes.toString();
    const length = bytes[1] ?? 0;
    return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f)).toString();
}

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/slsa.js

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
/** Reads a statement; undefined for another kind, and for text that is no statement. */
function readProvenance(payload) {
    const json = slsa_parsed(payload);
    if (!statementTypes.has((0,json_path/* textIn */.r7)(json, '_type') ?? ''))
        return undefined;
    if ((0,json_path/* textIn */.r7)(json, 'predicateType') !== 'https://slsa.dev/provenance/v1')
        return undefined;
    const built = (0,json_path/* memberAt */.mz)(json, 'predicate', 'buildDefinition');
    return {
        subjects: (0,json_path/* listIn */.Of)(json, 'subject').flatMap((one) => {
            const hexadecimal = (0,json_path/* textIn */.r7)(one, 'digest', 'sha256');
            return hexadecimal === undefined ? [] : [`sha256:${hexadecimal}`];
        }),
        builder: (0,json_path/* textIn */.r7)(json, 'predicate', 'runDetails', 'builder', 'id'),
        repository: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'repository'),
        workflow: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'path'),
        sources: (0,json_path/* listIn */.Of)(built, 'resolvedDependencies').flatMap((one) => {
            const uri = (0,json_path/* textIn */.r7)(one, 'uri');
            if (uri === undefined)
                return [];
            return [{ repository: repositoryOf(uri), commit: (0,json_path/* textIn */.r7)(one, 'digest', 'gitCommit') }];
        }),
    };
}
/** `git+https://github.com/acme/cart.git@refs/heads/main` is `https://github.com/acme/cart`. */
function repositoryOf(uri) {
    return uri
        .replace(/^git\+/, '')
        .replace(/@[^/@][^@]*$/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
function slsa_parsed(payload) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/judge.js




/** Finds one bundle that meets all demands; if none does, the closest one gives the reason. */
async function judgeProvenance(bundles, demand, trust) {
    if (demand.commit === undefined) {
        const found = 'no commit to compare with';
        return {
            status: 'error',
            found,
            advice: 'Give the commit that the artifact was built from in "commit"',
            evidence: [],
        };
    }
    const verify = await bundleVerifier(trust);
    let nearest;
    for (const { text, item } of bundles) {
        const miss = missOf(text, verify, demand);
        if (miss === undefined) {
            return { status: 'pass', found: `built from ${demand.repository} at ${demand.commit}`, evidence: [item] };
        }
        if (nearest === undefined || miss.stage > nearest.stage)
            nearest = { ...miss, item };
    }
    if (nearest === undefined)
        return { status: 'error', found: 'no attestation', advice: attest, evidence: [] };
    return { status: 'fail', found: nearest.found, advice: rebuild, evidence: [nearest.item] };
}
const attest = 'Have the build attest its provenance beside the artifact (actions/attest-build-provenance with push-to-registry: true, or cosign attest), or give the bundle in "provenance"';
const rebuild = 'Find out where the artifact comes from; have it built and attested by the workflow that is meant to';
function missOf(text, verify, demand) {
    const signed = attempt(() => verify(text));
    if (signed instanceof errors/* RefusedError */.fk) {
        return { stage: 0, found: `an attestation whose signature does not count: ${signed.message}` };
    }
    const provenance = readProvenance(signed.payload);
    if (provenance === undefined)
        return { stage: 1, found: 'a signed statement that is no SLSA provenance v1' };
    if (!provenance.subjects.includes(demand.digest))
        return { stage: 2, found: 'provenance of another digest' };
    return signerMiss(signed, demand) ?? sourceMiss(signed, provenance, demand);
}
function signerMiss({ identity, issuer }, demand) {
    if (demand.issuer !== undefined && issuer !== demand.issuer) {
        return { stage: 3, found: `provenance signed by somebody whom ${quoted(issuer)} vouches for` };
    }
    if (demand.identity !== undefined && !fits(identity, demand.identity)) {
        return { stage: 3, found: `provenance signed by ${quoted(identity)}` };
    }
    return undefined;
}
/**
 * Compares the source in the certificate and in the provenance; one of them must name it.
 * The certificate's is the issuer's statement and must agree; the provenance's is the signer's.
 */
function sourceMiss({ extensions }, made, demand) {
    const from = made.sources.filter(({ repository }) => repository === demand.repository);
    const repositories = [extensions.get(12), made.repository].flatMap((one) => one === undefined ? [] : [repositoryOf(one)]);
    const other = repositories.find((one) => one !== demand.repository);
    if (other !== undefined || (repositories.length === 0 && from.length === 0)) {
        return { stage: 4, found: `provenance of ${quoted(other ?? made.sources[0]?.repository)}` };
    }
    const commits = [extensions.get(13), ...from.map(({ commit }) => commit)].filter((one) => one !== undefined);
    const elsewhere = commits.find((one) => !one.startsWith(demand.commit ?? ' '));
    if (elsewhere !== undefined || commits.length === 0) {
        return { stage: 5, found: `provenance of the commit ${quoted(elsewhere)}, not ${demand.commit}` };
    }
    const workflow = workflowMiss(extensions.get(18), made, demand);
    if (workflow !== undefined)
        return { stage: 6, found: `provenance of the workflow ${quoted(workflow)}` };
    if (demand.builder === undefined || fits(made.builder, demand.builder))
        return undefined;
    return { stage: 7, found: `provenance of the builder ${quoted(made.builder)}` };
}
/**
 * Returns the workflow of the build, where it is not the required one.
 * Extension 18 is `<repository>/<path>@<ref>`.
 */
function workflowMiss(config, made, demand) {
    if (demand.workflow === undefined)
        return undefined;
    const wanted = `${demand.repository}/${demand.workflow}@`;
    if (config !== undefined && !config.startsWith(wanted))
        return config;
    // Where any identity will do, the signer's own claim of a workflow proves nothing.
    if (config === undefined && demand.issuer !== undefined && demand.identity === undefined)
        return 'the issuer names none';
    if (made.workflow !== undefined && made.workflow !== demand.workflow)
        return made.workflow;
    return config === undefined && made.workflow === undefined ? 'none is named' : undefined;
}
function fits(identity, wanted) {
    if (identity === undefined)
        return false;
    return wanted.endsWith('*') ? identity.startsWith(wanted.slice(0, -1)) : identity === wanted;
}
function quoted(text) {
    return text === undefined ? 'nobody' : (0,unreadable/* shown */.SP)(text, 200);
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/registry/referrers.js
var referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/bundles.js






const artifactType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.\d+\+json|\+json;version=0\.\d+)$/;
const largest = 4 * 1024 * 1024;
const bundles_most = 100;
/**
 * Reads bundles in files: one, or one a line as `gh attestation download` writes them.
 * Throws EvidenceError.
 */
async function bundlesIn(patterns, files) {
    const found = [];
    for (const pattern of patterns) {
        const paths = await files.glob(pattern);
        if (paths.length === 0) {
            throw new errors/* EvidenceError */.oe({
                code: 'no-provenance',
                found: `there is no file ${pattern}`,
                fix: 'check that the attestation was downloaded',
            });
        }
        for (const path of paths) {
            const bytes = await files.read(path);
            if (bytes === undefined || bytes.length > largest) {
                throw new errors/* EvidenceError */.oe({
                    code: 'provenance-too-large',
                    where: path,
                    expected: `at most ${largest} bytes`,
                    found: 'more',
                });
            }
            const text = new TextDecoder().decode(bytes);
            const lines = isOne(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
            found.push(...lines.map((line) => ({ text: line, item: itemOf(path, bytes) })));
        }
    }
    return bounded(found);
}
/**
 * Reads bundles beside the artifact, by the referrers API and by the fallback tag.
 * Throws RemoteError.
 */
async function bundlesBeside(places, digest, registries) {
    const found = new Map();
    for (const place of places) {
        const repository = registries.open(place);
        for (const manifest of await (0,referrers/* referrersOf */.aH)(repository, digest)) {
            const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
            if (!artifactType.test(content.artifactType ?? ''))
                continue;
            const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
            if (layer === undefined || layer.size > largest)
                continue;
            const bytes = await (0,blob_bytes/* bytesOfBlob */.s)(repository, layer);
            const item = itemOf(`${(0,registry_reference/* formatRepository */.Sh)(place)}@${manifest.descriptor.digest}`, bytes);
            found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
        }
    }
    return bounded([...found.values()]);
}
function itemOf(path, bytes) {
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length };
}
function isOne(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
function bounded(found) {
    if (found.length <= bundles_most)
        return found;
    throw new errors/* RefusedError */.fk({
        code: 'too-many-bundles',
        expected: `at most ${bundles_most} attestations of the artifact`,
        found: String(found.length),
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/base/node-error.js
var node_error = __webpack_require__(76619);
;// CONCATENATED MODULE: ./lib/src/evidence/provenance/tuf.js






/**
 * Reads a target of a TUF repository (The Update Framework's specification 1.0, section 5), by this machine's
 * clock. Nothing is kept: earlier runs do not count. Throws UsageError for an invalid root,
 * EvidenceError for invalid metadata, and the errors of the mirror.
 */
async function tufTarget(target, root, mirror) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-tuf-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'root.json'), root.bytes);
        const source = await openSource(mirror, directory);
        const updater = await openUpdater(directory, root, source.fetcher);
        return await source.named(() => download(target, updater, mirror), root);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Never asked: the mirror is given paths alone. */
const base = 'https://mirror.invalid';
async function openUpdater(directory, { name }, fetcher) {
    // Loaded here: few gates ask for it.
    const tuf = await __webpack_require__.e(/* import() */ 4706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19));
    try {
        return new tuf.Updater({
            metadataDir: directory,
            metadataBaseUrl: base,
            targetDir: directory,
            targetBaseUrl: `${base}/targets`,
            fetcher,
        });
    }
    catch (error) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tuf-root',
            where: name,
            expected: 'root.json of a TUF repository, signed with its own keys',
            found: (0,unreadable/* shown */.SP)((0,node_error/* errorMessage */.g)(error), 200),
        });
    }
}
async function download(target, updater, mirror) {
    const info = await updater.getTargetInfo(target);
    if (info === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'tuf-target-missing',
            where: mirror.name,
            expected: `the target ${target}`,
            found: 'none',
            fix: 'name the TUF repository of a Sigstore',
        });
    }
    return (0,promises_.readFile)(await updater.downloadTarget(info));
}
/** Opens the mirror as a source. The library rewords a fetcher's error, so the first failure is kept here. */
async function openSource(mirror, directory) {
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19));
    let failure;
    async function bytesAt(url, limit) {
        const path = new URL(url).pathname.slice(1);
        const bytes = await mirror.get(path, /^\d+\.root\.json$/.test(path));
        if (bytes === undefined)
            throw new DownloadHTTPError(`there is no ${path}`, 404);
        if (bytes.length > limit) {
            throw new errors/* EvidenceError */.oe({
                code: 'tuf-too-large',
                where: mirror.name,
                expected: `at most ${limit} bytes as ${path}`,
                found: `${bytes.length}`,
                fix: 'check whether the repository was tampered with',
            });
        }
        return Buffer.from(bytes);
    }
    const downloadBytes = async (url, limit) => {
        try {
            return await bytesAt(url, limit);
        }
        catch (error) {
            if (error instanceof errors/* StepError */.zg)
                failure ??= error;
            throw error;
        }
    };
    return {
        fetcher: {
            downloadBytes,
            downloadFile: async (url, limit, handle) => {
                const file = (0,external_node_path_.join)(directory, 'download');
                await (0,promises_.writeFile)(file, await downloadBytes(url, limit));
                return handle(file);
            },
        },
        named: async (work, root) => {
            try {
                return await work();
            }
            catch (error) {
                throw failure ?? (error instanceof errors/* StepError */.zg ? error : distrust(error, mirror, root));
            }
        },
    };
}
function distrust(error, mirror, root) {
    return new errors/* EvidenceError */.oe({
        code: 'tuf-unverified',
        where: mirror.name,
        expected: `metadata that is good by ${root.name}`,
        found: (0,unreadable/* shown */.SP)(reasonOf(error), 200),
        fix: `check whether the repository was tampered with or is outdated, and whether ${root.name} is its root`,
    });
}
/** Returns the library's message without the words before the message of its cause. */
function reasonOf(error) {
    return (0,node_error/* errorMessage */.g)(error).replace(/^Unable to load (?:snapshot metadata|targets) error (?:\w{0,40}Error: )?/, '');
}

;// CONCATENATED MODULE: ./lib/src/evidence/provenance/tuf-roots.js
/**
 * Returns the initial root that Sigstore's own library brings for a repository, such as that of the public good
 * instance.
 */
async function embeddedRoot(mirror) {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 8032).then(__webpack_require__.t.bind(__webpack_require__, 8032, 17));
    const seed = Object.entries(seeds).find(([address]) => address === mirror.replace(/\/+$/, ''))?.[1];
    if (seed === undefined)
        return undefined;
    return { name: 'the root that krci-deploy brings', bytes: Buffer.from(seed['root.json'], 'base64') };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/trust.js





/**
 * Reads the policy's trust from files beside the flow file.
 * Contacts no server. Throws UsageError.
 */
async function plannedTrust(policy, flow, where, ports) {
    const { key, 'trusted-root': root, transparency } = policy;
    const beside = (file) => fileBeside(file, flow, where, ports);
    if (key !== undefined && root === undefined)
        return { kind: 'key', key: publicKey(await beside(key)) };
    if (root === undefined || key !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-trust',
            where,
            expected: 'either "trusted-root" or "key"',
            found: key === undefined ? 'neither' : 'both',
            fix: 'name the one whose signatures count',
        });
    }
    const logged = transparency === 'required';
    if (typeof root !== 'string') {
        const server = ports.web.open({ base: root.tuf, title: 'TUF', scope: '' });
        const initial = root.root === undefined ? await knownRoot(root, where) : await beside(root.root);
        return { kind: 'tuf', server, initial, transparency: logged };
    }
    const { name, bytes } = await beside(root);
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency: logged };
}
/**
 * Returns the trust, loaded from a server where needed.
 * Throws RemoteError and EvidenceError.
 */
async function trustNow(trust) {
    if (trust.kind !== 'tuf')
        return trust;
    const { server, initial, transparency } = trust;
    const bytes = await tufTarget('trusted_root.json', initial, {
        name: server.name,
        get: async (path, optional) => {
            // Object stores that may not be listed answer 403 for a missing object.
            const accept = optional ? [403, 404] : [];
            const answer = await server.read({ path, what: path, accept });
            return accept.includes(answer.status) ? undefined : answer.bytes;
        },
    });
    const name = `trusted_root.json of ${server.name}`;
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency };
}
async function knownRoot({ tuf }, where) {
    const root = await embeddedRoot(tuf);
    if (root !== undefined)
        return root;
    throw new errors/* UsageError */.eb({
        code: 'tuf-without-root',
        where: `${where}.trusted-root`,
        expected: `"root", a file of the repository's first root.json`,
        found: `none, and krci-deploy knows none for ${tuf}`,
    });
}
async function fileBeside(file, flow, where, ports) {
    const name = (0,external_node_path_.join)((0,external_node_path_.dirname)(flow.file), file);
    const bytes = await ports.files.read(name);
    if (bytes !== undefined)
        return { name, bytes };
    throw new errors/* UsageError */.eb({ code: 'trust-missing', where, expected: `the file ${name}`, found: 'none' });
}
function publicKey({ name, bytes }) {
    const text = new TextDecoder().decode(bytes);
    try {
        if (!text.includes('PRIVATE KEY'))
            return (0,external_node_crypto_.createPublicKey)(text);
    }
    catch {
        // The error below explains it.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-provenance-key',
        where: name,
        expected: 'a public key in PEM',
        found: 'something else',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance.js








/** Signed proof that the digest was built from this repository and commit by this builder. */
const provenance = {
    kind: 'provenance',
    async plan(context, ports) {
        const policy = context.policy?.provenance;
        const patterns = context.inputs.provenance;
        if (policy === undefined || context.flow === undefined) {
            if (patterns.length === 0)
                return undefined;
            throw new errors/* UsageError */.eb({
                code: 'provenance-without-policy',
                where: 'provenance',
                expected: '"provenance" among the gates of the environment',
                found: 'none',
                fix: 'say there who must have built the artifact',
            });
        }
        const where = `gates.${context.environment?.name}.provenance`;
        const trust = await plannedTrust(policy, context.flow, where, ports);
        const demand = demandOf(policy, context, trust.kind === 'key', where);
        return provenance_planned(demand, trust, { patterns, places: placesOf(context) });
    },
};
function provenance_planned(demand, trust, { patterns, places }) {
    const by = trust.kind === 'key' ? 'a key' : (demand.identity ?? demand.workflow ?? 'anybody');
    const row = {
        id: 'provenance',
        title: 'Provenance',
        required: `built from ${demand.repository}${demand.builder === undefined ? '' : ` by ${demand.builder}`}, signed by ${by}`,
        source: 'flow',
        from: 'attestations',
    };
    return {
        kind: 'provenance',
        rows: [row],
        ask: async (ports) => {
            const bundles = [
                ...(await bundlesIn(patterns, ports.files)),
                ...(await bundlesBeside(places, demand.digest, ports.registries)),
            ];
            const { evidence, ...finding } = await judgeProvenance(bundles, demand, await trustNow(trust));
            return { checks: [{ ...rowOf('provenance', row, finding), evidence }] };
        },
    };
}
/** Lists where the artifact is named, and the source of its promotion. */
function placesOf({ flow, environment, subject }) {
    const named = subject.artifact === undefined ? [] : [(0,registry_reference/* pointAt */.sd)((0,registry_reference.parseReference)(subject.artifact, { what: 'artifact' }))];
    const before = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || before === undefined || subject.application === undefined)
        return named;
    return [...named, (0,registry_reference/* parseLocation */.zS)(before.registry, (0,questions/* applicationOf */.KM)(flow, subject.application).image)];
}
function demandOf(policy, { subject }, keyed, where) {
    const { digest, commit, application } = subject;
    if (digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-artifact',
            where,
            expected: 'the input artifact by digest',
            found: 'none',
            fix: 'give the digest, which provenance is about',
        });
    }
    if (policy.repository === undefined || (policy.repository.includes('{application}') && application === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-repository',
            where,
            expected: 'the source repository in "repository"',
            fix: 'name it, and give the input application where {application} stands in it',
        });
    }
    if (!keyed && (policy.issuer === undefined || (policy.identity ?? policy.workflow) === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-signer',
            where,
            expected: '"issuer", and "identity" or "workflow"',
            fix: 'name the signer: anybody can have a certificate for a name of their own',
        });
    }
    const { issuer, identity, workflow, builder } = policy;
    const repository = policy.repository.replaceAll('{application}', application ?? '');
    return {
        digest: (0,registry_digest/* parseDigest */.m)(digest, 'artifact'),
        commit,
        repository: repository.replace(/\/+$/, ''),
        issuer,
        identity,
        workflow,
        builder,
    };
}

// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/soak.js











/** Time of the digest in the environment before, by its record; it must still be there. */
const soak = {
    kind: 'soak',
    plan(context) {
        const least = context.policy?.soak;
        if (least === undefined || context.environment === undefined)
            return Promise.resolve(undefined);
        const one = soakOf(context, least);
        const row = {
            id: 'soak',
            title: `Time in ${one.source.name}`,
            required: `at least ${least}`,
            source: 'flow',
            from: 'promotion records',
        };
        return Promise.resolve({
            kind: 'soak',
            rows: [row],
            ask: async (ports) => ({ checks: [rowOf('soak', row, await soakResult(one, ports))] }),
        });
    },
};
function soakOf({ flow, environment, subject }, least) {
    const where = `gates.${environment?.name}.soak`;
    const source = flow && environment && (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (flow === undefined || source === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-source',
            where,
            found: `${environment?.name} has no environment before it to soak in`,
        });
    }
    if (flow.records === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-records',
            where,
            found: 'the time is read from promotion records',
            fix: `add "records" to ${flow.file}`,
        });
    }
    const { application, digest } = subject;
    if (application === undefined || digest === undefined || !(0,registry_digest/* isDigest */.Bc)(digest)) {
        throw new errors/* UsageError */.eb({
            code: 'soak-without-artifact',
            where,
            expected: 'the artifact that soaks',
            found: 'none',
            fix: 'give the inputs "application" and "artifact", by digest',
        });
    }
    return { flow, source, application: (0,questions/* applicationOf */.KM)(flow, application), digest, least };
}
async function soakResult(one, ports) {
    const entered = await entryOf(one, ports);
    const other = await runningInstead(one, ports);
    const { source, least, digest } = one;
    if (other !== undefined) {
        return {
            status: 'fail',
            found: `${source.name} runs ${(0,registry_digest/* shortDigest */.VK)(other)} now`,
            advice: `${(0,registry_digest/* shortDigest */.VK)(digest)} was replaced there; promote it to ${source.name} again, and wait`,
        };
    }
    const spent = ports.clock.now().getTime() - entered.getTime();
    const ready = new Date(entered.getTime() + (0,duration/* millisecondsOf */.W)(least));
    const since = `${spanOf(spent)}, since ${entered.toISOString()}`;
    if (spent >= (0,duration/* millisecondsOf */.W)(least))
        return { status: 'pass', found: since };
    return { status: 'fail', found: since, advice: `Wait until ${ready.toISOString()}` };
}
/**
 * Returns the time of entry; the newest counts, so a return begins anew.
 * Throws EvidenceError where nothing proves it.
 */
async function entryOf({ flow, source, application, digest }, ports) {
    const location = (0,registry_reference/* parseLocation */.zS)(source.registry, application.image);
    const repository = ports.registries.open(location);
    const entry = {
        digest,
        flow: flow.name,
        application: application.name,
        environment: source.name,
        now: ports.clock.now(),
    };
    const trust = await (0,records_keys/* trustedKeys */.QD)(flow, ports.files);
    const records = await (0,read/* recordsOf */.M)(repository, digest);
    const record = (0,chain/* entryRecord */.mp)(records, entry, trust);
    if (record === undefined && records.some((one) => (0,chain/* faultOf */.Kl)(one, entry, trust) === 'future')) {
        throw new errors/* EvidenceError */.oe({
            code: 'soak-in-the-future',
            found: `the record says that it entered ${source.name} at a time which is yet to come`,
            fix: 'correct the clocks of the machines that promote',
        });
    }
    if (record === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'soak-without-record',
            expected: `a record that ${(0,registry_digest/* shortDigest */.VK)(digest)} entered ${source.name} in ${(0,registry_reference/* formatRepository */.Sh)(location)}`,
            found: 'none that counts',
            fix: 'promote it there first',
        });
    }
    // Clocks differ by minutes: an entry in the future has been there for no time.
    return new Date(Math.min(Date.parse(record.promotion.time), ports.clock.now().getTime()));
}
/**
 * Returns the digest that Git names in the source environment, if it is another one.
 * Tags alone prove nothing here.
 */
async function runningInstead({ flow, source, application, digest }, ports) {
    const snapshot = await (await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, {}, ports)).snapshot();
    const deployed = await (0,flow_deployed/* deployedIn */.G)({ ...flow, environments: [source] }, [application], snapshot);
    const [only] = deployed;
    if (only?.unreadable !== undefined)
        throw new errors/* EvidenceError */.oe({ code: 'soak-unreadable', found: only.unreadable });
    const now = only?.named.digest;
    return now === undefined || now === digest ? undefined : now;
}
/** Formats a duration: `2 d 3 h`, `3 h 5 min`. */
function spanOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
    return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/analysis.js



const firstPause = 1000;
const longestPause = 10_000;
/**
 * Waits for the compute engine and finds its analysis, in the wanted project and branch.
 * Throws EvidenceError for one that failed or is another one, RemoteError when it takes too long.
 */
async function analysisOf(wanted, server, clock) {
    const task = await finishedTask(wanted, server, clock);
    checkTask(task, wanted);
    const id = (0,json/* textAt */.$6)(task, 'analysisId');
    if (id === undefined)
        throw invalidAnalysis({ expected: 'an analysis of the task', found: 'none', fix: 'run the scanner again' });
    return findAnalysis(id, wanted, server);
}
async function finishedTask({ taskId, deadline }, server, clock) {
    const end = clock.now().getTime() + deadline;
    for (let pause = firstPause;; pause = Math.min(pause * 2, longestPause)) {
        const { body } = await server.ask({ path: 'api/ce/task', query: { id: taskId }, what: `the task ${taskId}` });
        const task = (0,json/* member */.Dc)(body, 'task');
        const status = (0,json/* textAt */.$6)(task, 'status');
        if (status === 'SUCCESS')
            return task;
        if (status !== 'PENDING' && status !== 'IN_PROGRESS')
            throw failed(task, status);
        if (clock.now().getTime() + pause > end) {
            const words = status === 'PENDING' ? 'waits in its queue' : 'is being processed';
            throw new errors/* RemoteError */.Hi({
                code: 'sonar-too-slow',
                where: server.name,
                found: `the analysis still ${words} after ${deadline / 1000} s`,
                fix: "wait longer with sonar.deadline, or see the server's queue",
            });
        }
        await clock.sleep(pause);
    }
}
function failed(task, status) {
    const words = (0,unreadable/* shown */.SP)((0,json/* textAt */.$6)(task, 'errorMessage') ?? '', 200);
    const because = words === '' ? '' : ` (${words})`;
    if (status === 'FAILED')
        return invalidAnalysis({
            found: `the server could not process the analysis${because}`,
            fix: 'see its background tasks, and run the scanner again',
        });
    if (status === 'CANCELED')
        return invalidAnalysis({ found: 'the processing of the analysis was cancelled', fix: 'run the scanner again' });
    return invalidAnalysis({
        expected: 'a task with a status',
        found: (0,unreadable/* shown */.SP)(status ?? 'none', 40),
        fix: 'see the server',
    });
}
function checkTask(task, { project, branch }) {
    const type = (0,json/* textAt */.$6)(task, 'type');
    if (type !== 'REPORT')
        throw invalidAnalysis({
            expected: 'a task of type REPORT',
            found: (0,unreadable/* shown */.SP)(type ?? 'none', 40),
            fix: 'give the report-task.txt of a scanner',
        });
    const found = (0,json/* textAt */.$6)(task, 'componentKey');
    if (found !== project)
        throw invalidAnalysis({
            expected: `an analysis of ${project}`,
            found: `one of ${(0,unreadable/* shown */.SP)(found ?? 'none', 100)}`,
            fix: 'give that of this project',
        });
    const request = (0,json/* textAt */.$6)(task, 'pullRequest');
    if (request !== undefined) {
        throw invalidAnalysis({
            expected: 'an analysis of a branch',
            found: `one of pull request ${(0,unreadable/* shown */.SP)(request, 20)}`,
            fix: 'analyse the branch: a pull request shows changed lines alone',
        });
    }
    const named = (0,json/* textAt */.$6)(task, 'branch');
    if (branch !== undefined && named !== undefined && named !== branch) {
        throw invalidAnalysis({
            expected: `an analysis of branch ${branch}`,
            found: `one of ${(0,unreadable/* shown */.SP)(named, 100)}`,
            fix: 'analyse the branch that is released',
        });
    }
}
/** Finds the analysis in the list of the project's branch, whatever the scanner claims. */
async function findAnalysis(id, { project, branch }, server) {
    const { body } = await server.ask({
        path: 'api/project_analyses/search',
        query: { project, ps: '500', ...(branch === undefined ? {} : { branch }) },
        what: `the analyses of ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
    });
    const analysis = (0,json/* listAt */.gT)(body, 'analyses').find((one) => (0,json/* textAt */.$6)(one, 'key') === id);
    const where = branch === undefined ? 'the main branch' : `branch ${branch}`;
    if (analysis === undefined) {
        throw invalidAnalysis({
            expected: `analysis ${(0,unreadable/* shown */.SP)(id, 60)} among those of ${where} of ${project}`,
            found: 'it is none of them',
            fix: 'analyse the branch that is released, or name another one with sonar.branch',
        });
    }
    const revision = (0,json/* textAt */.$6)(analysis, 'revision');
    if (revision === undefined)
        throw invalidAnalysis({
            found: 'the analysis names no commit',
            fix: 'let the scanner see the Git repository, or set sonar.scm.revision',
        });
    return { id, revision, date: (0,json/* textAt */.$6)(analysis, 'date') };
}
function invalidAnalysis(problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-without-proof', ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/conditions.js



const conditions_most = 200;
const conditions_number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Judges an answer. Throws EvidenceError for one that is no project status. */
function judgeGate(body, policy, ledger) {
    const project = (0,json/* member */.Dc)(body, 'projectStatus');
    const status = (0,json/* textAt */.$6)(project, 'status');
    if (status === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-status',
            expected: 'the status of a quality gate',
            found: 'none in the answer',
        });
    }
    const conditions = (0,json/* listAt */.gT)(project, 'conditions')
        .slice(0, conditions_most)
        .map((one) => conditionIn(one));
    const judged = conditions.map((one) => ({ one, row: judgeCondition(one, policy, ledger) }));
    const missing = Object.keys(policy.conditions)
        .filter((metric) => !conditions.some((one) => one.metric === metric))
        .map((metric) => missingRow(metric, policy.conditions[metric]));
    const failing = judged.filter(({ one }) => one.status !== 'OK');
    const isExcepted = failing.length > 0 && failing.every(({ row }) => row.status === 'pass');
    return { whole: wholeOf(status, isExcepted, policy), rows: [...judged.map(({ row }) => row), ...missing] };
}
function wholeOf(status, isExcepted, { gate }) {
    const found = (0,unreadable/* shown */.SP)(status, 40);
    if (gate === 'shown')
        return { status: 'skip', found };
    if (status === 'OK')
        return { status: 'pass', found };
    if (status === 'ERROR' && isExcepted)
        return { status: 'pass', found: 'ERROR, and each failing condition is excepted' };
    if (status === 'ERROR')
        return { status: 'fail', found, advice: 'See the conditions below' };
    if (status === 'WARN')
        return { status: 'fail', found, advice: 'A warning is not OK: see the conditions below' };
    const advice = status === 'NONE'
        ? 'The server judged nothing: give the project a quality gate, and its branch a definition of new code, and analyse again'
        : 'See the server: this is no status that is known';
    return { status: 'error', found, advice };
}
function judgeCondition(condition, policy, ledger) {
    const { metric, actual = 'nothing' } = condition;
    const own = Object.hasOwn(policy.conditions, metric) ? policy.conditions[metric] : undefined;
    const title = titleOf(metric);
    if (own === undefined && policy.gate === 'shown') {
        return { ...title, required: 'not gated', status: 'skip', found: actual };
    }
    const demands = demandsOn(condition, own, policy);
    const row = { ...title, required: [...new Set(demands.map(({ required }) => required))].join(', ') };
    const status = gravest(demands.map((demand) => demand.status));
    if (status === 'fail' && ledger.excepts({ ids: [row.id] })) {
        return { ...row, status: 'pass', found: `${actual}, and an exception holds` };
    }
    if (status === 'pass')
        return { ...row, status, found: actual };
    const advice = status === 'fail' ? `Mend it, or except ${row.id} for a while` : 'The server has no value for it: analyse again';
    return { ...row, status, found: actual, advice };
}
/**
 * Merges the flow's bounds with the server's.
 * They stand beside the server's where its gate counts, and replace it where it is only shown.
 */
function demandsOn(condition, own, { gate }) {
    const { bound = 'as the server judges' } = condition;
    const servers = { required: bound, status: serverStatus(condition) };
    if (own === undefined || own === 'required')
        return [servers];
    const ours = { required: boundsOf(own), status: ownStatus(condition, own) };
    return gate === 'required' ? [servers, ours] : [ours];
}
function gravest(all) {
    return ['error', 'fail'].find((status) => all.includes(status)) ?? 'pass';
}
function serverStatus({ status }) {
    if (status === 'OK')
        return 'pass';
    return status === 'ERROR' || status === 'WARN' ? 'fail' : 'error';
}
function ownStatus({ actual = '' }, own) {
    const value = conditions_number.test(actual) ? Number(actual) : Number.NaN;
    if (!Number.isFinite(value))
        return 'error';
    const { min = -Infinity, max = Infinity } = own;
    return value >= min && value <= max ? 'pass' : 'fail';
}
function missingRow(metric, own) {
    return {
        ...titleOf(metric),
        required: own === undefined || own === 'required' ? 'as the server judges' : boundsOf(own),
        status: 'error',
        found: 'no such condition',
        advice: `Add a condition on ${metric} to the quality gate of the project, so that the analysis has a value for it`,
    };
}
function titleOf(metric) {
    return { id: `sonar:${metric}`, title: `SonarQube ${metric.replaceAll('_', ' ')}` };
}
function boundsOf({ min, max }) {
    const parts = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
    return parts.join(', ');
}
/** Reads a condition; the comparator tells when a value is bad: GT 5 is at most 5. */
function conditionIn(value) {
    const text = (name) => {
        const found = (0,json/* textAt */.$6)(value, name);
        return found === undefined ? undefined : (0,unreadable/* shown */.SP)(found, 60);
    };
    const comparators = { GT: 'at most', LT: 'at least', EQ: 'not', NE: 'exactly' };
    const [comparator = '', threshold] = [text('comparator'), text('errorThreshold')];
    const words = Object.hasOwn(comparators, comparator) ? comparators[comparator] : undefined;
    return {
        metric: text('metricKey') ?? 'unnamed',
        status: text('status') ?? 'NONE',
        bound: words === undefined || threshold === undefined ? undefined : `${words} ${threshold}`,
        actual: text('actualValue'),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/report-task.js



const report_task_largest = 65_536;
/**
 * Reads the file.
 * Throws EvidenceError if it is missing, unreadable, or of another server or project.
 */
async function readReportTask(path, expected, files) {
    if (path === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            expected: 'report-task.txt of the scanner',
            found: 'none',
            fix: 'give its path with the input "sonar-report-task"',
        });
    }
    const bytes = await files.read(path);
    if (bytes === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            found: `there is no file ${path}`,
            fix: 'check that the scanner has run',
        });
    }
    if (bytes.length > report_task_largest)
        throw invalidReportTask(path, { expected: `at most ${report_task_largest} bytes`, found: String(bytes.length) });
    const values = report_task_valuesIn(new TextDecoder().decode(bytes), path);
    const taskId = values.get('ceTaskId') ?? '';
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(taskId))
        throw invalidReportTask(path, { expected: 'the id of a task in ceTaskId', found: `"${(0,unreadable/* shown */.SP)(taskId, 40)}"` });
    checkServer(values.get('serverUrl'), expected.server, path);
    checkTaskUrl(values.get('ceTaskUrl'), taskId, expected.server, path);
    checkValue('projectKey', values.get('projectKey'), expected.project, path);
    if (expected.organization !== undefined)
        checkValue('organization', values.get('organization'), expected.organization, path);
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length, taskId };
}
function report_task_valuesIn(text, path) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line.trim()) ?? [];
        if (key === '')
            throw invalidReportTask(path, { expected: 'key=value', found: `"${(0,unreadable/* shown */.SP)(line, 60)}"` });
        if (values.has(key))
            throw invalidReportTask(path, { found: `${key} is there twice` });
        values.set(key, value);
    }
    return values;
}
function checkServer(found, server, path) {
    if (found === undefined || isBelow(found, server))
        return;
    throw invalidReportTask(path, {
        expected: `an analysis by ${server.host}`,
        found: `one by ${report_task_hostOf(found)}`,
        fix: 'scan on the server that the flow file names',
    });
}
function checkTaskUrl(found, taskId, server, path) {
    if (found === undefined)
        return;
    if (!isBelow(found, server))
        throw invalidReportTask(path, { expected: `a task of ${server.host}`, found: `one of ${report_task_hostOf(found)}` });
    const named = new URL(found).searchParams.get('id');
    if (named !== taskId)
        throw invalidReportTask(path, {
            expected: 'one task in ceTaskId and ceTaskUrl',
            found: `${taskId} and ${(0,unreadable/* shown */.SP)(named ?? '', 40)}`,
        });
}
/**
 * Tells whether an address is below the server's.
 * The protocol does not count: behind a proxy a server may report http.
 */
function isBelow(text, server) {
    if (!URL.canParse(text))
        return false;
    const url = new URL(text);
    const base = server.pathname.replace(/\/*$/, '/');
    return url.host === server.host && `${url.pathname.replace(/\/*$/, '')}/`.startsWith(base);
}
function report_task_hostOf(text) {
    return URL.canParse(text) ? new URL(text).host : `"${(0,unreadable/* shown */.SP)(text, 60)}"`;
}
function checkValue(key, found, expected, path) {
    if (found === expected)
        return;
    throw invalidReportTask(path, {
        expected: `${key} ${expected}`,
        found: found === undefined ? 'none' : (0,unreadable/* shown */.SP)(found, 100),
        fix: 'give the report of this analysis',
    });
}
function invalidReportTask(path, problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-report-refused', where: path, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar.js







const cloud = 'https://sonarcloud.io';
const row = {
    id: 'sonar-gate',
    title: 'SonarQube quality gate',
    required: 'OK',
    source: 'flow',
    from: 'SonarQube',
};
/** Quality gate of SonarQube Server or Cloud for the analysis of this commit. */
const sonar = {
    kind: 'sonar',
    plan(context, { web }) {
        const policy = context.policy?.sonar;
        if (policy === undefined)
            return Promise.resolve(undefined);
        const one = sonarOf(policy, context, web);
        const rows = [policy.gate === 'required' ? row : { ...row, required: 'not gated' }];
        return Promise.resolve({
            kind: 'sonar',
            rows,
            ask: async (ports, ledger) => ({ checks: await sonar_checks(one, ports, ledger) }),
        });
    },
};
function sonarOf(policy, context, web) {
    const where = `gates.${context.environment?.name}.sonar`;
    const { application } = context.subject;
    const { organization } = policy;
    const base = policy.url ?? web.home('sonar') ?? (organization === undefined ? undefined : cloud);
    if (base === undefined) {
        throw invalidSonarPolicy(where, {
            expected: '"url", or "organization" for SonarQube Cloud',
            found: 'neither, and SONAR_HOST_URL is not set',
        });
    }
    if (policy.project === undefined)
        throw invalidSonarPolicy(where, {
            expected: 'the key of the "project"',
            found: 'none',
            fix: 'name it: any project would do',
        });
    if (policy.project.includes('{application}') && application === undefined) {
        throw invalidSonarPolicy(where, { found: 'the project has {application}', fix: 'give the input "application"' });
    }
    if (policy.gate === 'shown' && Object.keys(policy.conditions).length === 0) {
        throw invalidSonarPolicy(where, {
            found: 'the gate is only shown, and there are no "conditions"',
            fix: 'add conditions: anything would pass',
        });
    }
    return {
        policy,
        project: policy.project.replaceAll('{application}', application ?? ''),
        server: web.open({
            base,
            service: 'sonar',
            title: organization === undefined ? 'SonarQube' : 'SonarQube Cloud',
            scope: '"Execute Analysis" and "Browse" on the project',
            // A server of any version takes a token as user name; Cloud requires a bearer token.
            tokenAs: organization === undefined ? 'user' : 'bearer',
        }),
        report: context.inputs['sonar-report-task'],
        binding: (0,evidence_binding/* bindingRules */.dQ)(context.inputs, context.policy, context.subject.digest, where),
    };
}
async function sonar_checks(one, ports, ledger) {
    const { policy, project, server, binding } = one;
    if (binding.commit === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-commit',
            expected: 'the commit of the artifact',
            found: 'none',
            fix: 'give the input "commit"',
        });
    }
    const { organization, branch } = policy;
    const report = await readReportTask(one.report, { server: server.base, project, organization }, ports.files);
    const wanted = { taskId: report.taskId, project, branch, deadline: (0,duration/* millisecondsOf */.W)(policy.deadline) };
    const analysis = await analysisOf(wanted, server, ports.clock);
    const evidence = [evidenceOf(report, analysis, binding, ports.clock.now())];
    const { body } = await server.ask({
        path: 'api/qualitygates/project_status',
        query: { analysisId: analysis.id },
        what: `the quality gate of analysis ${analysis.id}`,
    });
    const { whole, rows } = judgeGate(body, policy, ledger);
    const required = policy.gate === 'required' ? row.required : 'not gated';
    const gate = { ...row, kind: 'sonar', required, ...whole, evidence };
    return [
        gate,
        ...rows.map((condition) => Object.assign({ kind: 'sonar', source: row.source, evidence }, condition)),
    ];
}
/**
 * Binds the analysis.
 * Throws EvidenceError for one of another commit, or one that is too old.
 */
function evidenceOf(report, analysis, binding, now) {
    const { path, sha256, size } = report;
    const origin = { commits: [[analysis.revision]], digests: [], time: (0,evidence_origin/* timeOf */.nR)(analysis.date) };
    return { path, sha256, size, ...(0,evidence_binding/* bind */.oI)(`the analysis of ${path}`, origin, undefined, { ...binding, now }) };
}
function invalidSonarPolicy(where, problem) {
    return new errors/* UsageError */.eb({ code: 'sonar-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/day.js

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayLength = 24 * 60 * 60 * 1000;
function calendarDay(day) {
    const time = new Date(day * dayLength);
    return {
        day,
        year: time.getUTCFullYear(),
        month: time.getUTCMonth() + 1,
        date: time.getUTCDate(),
        weekday: time.getUTCDay(),
    };
}
function daysInMonth({ year, month }) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
/** Parses `2026-12-20`; throws UsageError for a day that no calendar has. */
function parseDay(text, where) {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        return time / dayLength;
    throw new errors/* UsageError */.eb({ code: 'window-invalid', where, expected: 'a day such as 2026-12-31', found: `"${text}"` });
}
/** Returns the minutes of `08:00`. */
function parseTime(text) {
    const [hours = '', minutes = ''] = text.split(':');
    return Number(hours) * 60 + Number(minutes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/rule.js


const known = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY';
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/**
 * Parses a recurrence rule (RFC 5545, section 3.3.10), as far as it names days of a calendar.
 * `start` is needed with INTERVAL. Throws UsageError for an unknown part: a rule that is read by half would open on
 * wrong days.
 */
function daysOfRule(text, start, where) {
    const rule = parseRule(text, where);
    checkRule(rule, where);
    if (rule.interval > 1 && start === undefined) {
        throw invalidRule(where, { found: 'INTERVAL counts from a day', fix: 'add "start"' });
    }
    const first = start === undefined ? undefined : calendarDay(parseDay(start, where));
    return (day) => (rule.months.length === 0 || rule.months.includes(day.month)) &&
        (rule.monthDays.length === 0 || rule.monthDays.some((one) => isMonthDay(one, day))) &&
        (rule.days.length === 0 || rule.days.some((one) => isWeekDay(one, day, rule))) &&
        (first === undefined || isInTurn(first, day, rule));
}
function parseRule(text, where) {
    const parts = new Map();
    for (const part of text.split(';')) {
        const [name = '', value = '', ...rest] = part.split('=');
        if (rest.length > 0 || value === '')
            throw invalidRule(where, { expected: 'NAME=value', found: `"${part}"` });
        if (!known.split(', ').includes(name))
            throw invalidRule(where, { expected: known, found: `"${name}"` });
        if (parts.has(name))
            throw invalidRule(where, { found: `${name} is there twice` });
        parts.set(name, value);
    }
    return {
        frequency: frequencyOf(parts.get('FREQ'), where),
        interval: numbersOf(parts.get('INTERVAL') ?? '1', 1, 1000, where)[0] ?? 1,
        months: numbersOf(parts.get('BYMONTH'), 1, 12, where),
        monthDays: numbersOf(parts.get('BYMONTHDAY'), -31, 31, where),
        days: (parts.get('BYDAY')?.split(',') ?? []).map((one) => weekDayOf(one, where)),
    };
}
function frequencyOf(value, where) {
    if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY')
        return value;
    throw invalidRule(where, { expected: 'FREQ of DAILY, WEEKLY, MONTHLY or YEARLY', found: value ?? 'none' });
}
function numbersOf(list, least, most, where) {
    return (list?.split(',') ?? []).map((text) => {
        const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
        if (number >= least && number <= most && number !== 0)
            return number;
        throw invalidRule(where, { expected: `a number from ${least} to ${most}`, found: `"${text}"` });
    });
}
function weekDayOf(text, where) {
    const [, ordinal = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = codes.indexOf(code);
    const number = ordinal === '' ? undefined : Number(ordinal);
    if (weekday >= 0 && number !== 0 && Math.abs(number ?? 1) <= 53)
        return { ordinal: number, weekday };
    throw invalidRule(where, { expected: 'a day such as FR, 1MO or -1FR', found: `"${text}"` });
}
function checkRule({ frequency, days, monthDays, months }, where) {
    const isPeriodic = frequency === 'MONTHLY' || frequency === 'YEARLY';
    if (!isPeriodic && days.some(({ ordinal }) => ordinal !== undefined)) {
        throw invalidRule(where, { found: 'a day with a number (1MO, -1FR) needs FREQ=MONTHLY or FREQ=YEARLY' });
    }
    if (frequency === 'WEEKLY' && monthDays.length > 0)
        throw invalidRule(where, { found: 'BYMONTHDAY does not go with FREQ=WEEKLY' });
    const named = days.length + monthDays.length;
    if (named === 0 && frequency !== 'DAILY') {
        throw invalidRule(where, {
            found: `FREQ=${frequency} names no day`,
            fix: `add BYDAY${frequency === 'WEEKLY' ? '' : ' or BYMONTHDAY'}`,
        });
    }
    if (frequency === 'MONTHLY' && months.length === 0 && days.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) {
        throw invalidRule(where, { found: 'no month has more than five of a day' });
    }
}
function isMonthDay(number, day) {
    return number > 0 ? day.date === number : day.date === daysInMonth(day) + 1 + number;
}
/** Counts within the month, or within the year where a yearly rule names no month. */
function isWeekDay({ ordinal, weekday }, day, { frequency, months }) {
    if (day.weekday !== weekday)
        return false;
    if (ordinal === undefined)
        return true;
    const isOfYear = frequency === 'YEARLY' && months.length === 0;
    const position = isOfYear ? dayOfYear(day) : day.date;
    const length = isOfYear ? daysInYear(day) : daysInMonth(day);
    const fromStart = Math.ceil(position / 7);
    return ordinal > 0 ? fromStart === ordinal : Math.ceil((length - position + 1) / 7) === -ordinal;
}
function dayOfYear({ day, year }) {
    return day - Date.UTC(year, 0, 1) / 86_400_000 + 1;
}
function daysInYear({ year }) {
    return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}
/** Tests the interval; weeks begin on Monday, the default of RFC 5545. */
function isInTurn(first, day, { frequency, interval }) {
    if (day.day < first.day)
        return false;
    const distance = {
        DAILY: day.day - first.day,
        WEEKLY: mondayOf(day) - mondayOf(first),
        MONTHLY: (day.year - first.year) * 12 + day.month - first.month,
        YEARLY: day.year - first.year,
    }[frequency];
    return (frequency === 'WEEKLY' ? distance / 7 : distance) % interval === 0;
}
function mondayOf({ day, weekday }) {
    return day - ((weekday + 6) % 7);
}
function invalidRule(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/span.js



const span_dayLength = 1440;
/**
 * Makes the span of an allow window.
 * Throws UsageError for days and times that do not fit together.
 */
function allowSpan(entry, where) {
    const { from = '00:00', to = '24:00' } = entry;
    if (from === to)
        throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
    const matches = daysOf(entry, where) ?? always;
    return recurring(matches, parseTime(from), parseTime(to), undefined);
}
/** Makes the span of a freeze as `allowSpan`; without days or a rule, from one day or time to another. */
function freezeSpan(entry, where) {
    const { from, to, reason } = entry;
    const matches = daysOf(entry, where);
    const dates = [from, to].filter((text) => text?.includes('-') === true).length;
    if (matches !== undefined || dates === 0) {
        if (dates > 0)
            throw invalidSpan(where, { found: 'days that come again take times such as 18:00, not dates' });
        if (matches === undefined)
            throw invalidSpan(where, { expected: 'dates in "from" and "to", or "days", or a "rule"' });
        if ((from ?? '00:00') === (to ?? '24:00'))
            throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
        return recurring(matches, parseTime(from ?? '00:00'), parseTime(to ?? '24:00'), reason);
    }
    if (dates < 2 || from === undefined || to === undefined)
        throw invalidSpan(where, { expected: 'a date in both "from" and "to"' });
    return dated({ from: startOf(from, where), to: endOf(to, where) }, reason, where);
}
function recurring(matches, from, to, reason) {
    const length = to > from ? to - from : to - from + span_dayLength;
    const startsOn = (day) => (matches(calendarDay(day)) ? [day * span_dayLength + from] : []);
    /** None is longer than a day, so it began on that day or on the one before. */
    const near = (day) => [...startsOn(day - 1), ...startsOn(day)];
    return {
        reason,
        startsOn,
        holds: (wall) => near(dayOf(wall)).some((start) => wall >= start && wall < start + length),
        endsOn: (day) => near(day)
            .map((start) => start + length)
            .filter((end) => dayOf(end) === day),
    };
}
function dated({ from, to }, reason, where) {
    if (to <= from)
        throw invalidSpan(where, { found: 'it ends before it begins' });
    return {
        reason,
        startsOn: (day) => (dayOf(from) === day ? [from] : []),
        holds: (wall) => wall >= from && wall < to,
        endsOn: (day) => (dayOf(to) === day ? [to] : []),
    };
}
function dayOf(wall) {
    return Math.floor(wall / span_dayLength);
}
function startOf(text, where) {
    const [day = '', time = '00:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function endOf(text, where) {
    const [day = '', time = '24:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function daysOf({ days, rule, start }, where) {
    if (days !== undefined && rule !== undefined)
        throw invalidSpan(where, { expected: '"days" or a "rule"', found: 'both' });
    if (rule !== undefined)
        return daysOfRule(rule, start, where);
    if (start !== undefined)
        throw invalidSpan(where, { found: '"start" is for a "rule"' });
    if (days === undefined)
        return undefined;
    const named = new Set(days.flatMap((one) => weekdaysOf(one)));
    return ({ weekday }) => named.has(weekday);
}
/** Parses `mon-thu`, and `fri-mon` over the end of the week. */
function weekdaysOf(text) {
    const [first = '', last = first] = text.split('-');
    const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (from + index) % 7);
}
function always(_day) {
    return true;
}
function invalidSpan(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/zone.js

const minute = 60_000;
/** Largest offset of clocks from UTC. */
const farthest = 15 * 60 * minute;
/** Opens a time zone. Throws UsageError for a name that the IANA database does not have. */
function zoneOf(name) {
    const format = formatFor(name);
    const wallOf = (instant) => {
        const { year = 0, month = 1, day = 0, hour = 0, minute: minutes = 0 } = partsOf(format, instant);
        return Date.UTC(year, month - 1, day, hour, minutes) / minute;
    };
    return { name, wallOf, instantsOf: (wall) => instantsOf(wall, wallOf) };
}
function formatFor(name) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'iso8601',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
        });
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const where = 'windows.timezone';
        throw new errors/* UsageError */.eb({ code: 'unknown-timezone', where, expected: 'a zone such as Europe/Berlin', found: name });
    }
}
function partsOf(format, instant) {
    return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
}
function instantsOf(wall, wallOf) {
    const asUtc = wall * minute;
    const offsets = [asUtc - farthest, asUtc + farthest].map((time) => wallOf(new Date(time)) * minute - time);
    const candidates = [...new Set(offsets)].map((offset) => new Date(asUtc - offset));
    const found = candidates.filter((instant) => wallOf(instant) === wall);
    if (found.length > 0)
        return found.toSorted((left, right) => left.getTime() - right.getTime());
    return [firstAtLeast(wall, asUtc - farthest, asUtc + farthest, wallOf)];
}
/** Finds the end of a gap by halving, since clocks run forward around it. */
function firstAtLeast(wall, early, late, wallOf) {
    let [before, after] = [early / minute, late / minute];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (wallOf(new Date(middle * minute)) >= wall)
            after = middle;
        else
            before = middle;
    }
    return new Date(after * minute);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/calendar.js


const calendar_farthest = 400;
const calendar_dayLength = 1440;
/**
 * Makes the calendar.
 * Throws UsageError for contradictory windows. `where` names the section, for messages.
 */
function calendarOf({ timezone, allow, freeze }, where) {
    const zone = zoneOf(timezone);
    const allowed = allow?.map((entry, index) => allowSpan(entry, `${where}.allow[${index}]`));
    const frozen = (freeze ?? []).map((entry, index) => freezeSpan(entry, `${where}.freeze[${index}]`));
    const closedBecause = (now) => {
        const wall = zone.wallOf(now);
        const closing = frozen.find((span) => span.holds(wall));
        if (closing !== undefined)
            return closing.reason === undefined ? 'a freeze' : `a freeze: ${closing.reason}`;
        if (allowed === undefined || allowed.some((span) => span.holds(wall)))
            return undefined;
        return 'outside of its windows';
    };
    return { zone, closedBecause, opensAgain: (now) => opening(now, zone, { allowed, frozen }, closedBecause) };
}
/** Finds the next opening: the first open time among the starts of windows and the ends of freezes. */
function opening(now, zone, spans, closedBecause) {
    const today = Math.floor(zone.wallOf(now) / calendar_dayLength);
    for (let day = today; day <= today + calendar_farthest; day += 1) {
        const begins = (spans.allowed ?? []).flatMap((span) => span.startsOn(day));
        const ends = spans.frozen.flatMap((span) => span.endsOn(day));
        const open = [...begins, ...ends]
            .flatMap((wall) => zone.instantsOf(wall))
            .filter((instant) => instant > now && closedBecause(instant) === undefined);
        if (open.length > 0)
            return new Date(Math.min(...open.map((instant) => instant.getTime())));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows.js


/** Times at which the environment may be entered. */
const windows = {
    kind: 'windows',
    plan({ environment, policy }) {
        if (environment === undefined || policy?.windows === undefined)
            return Promise.resolve(undefined);
        const calendar = calendarOf(policy.windows, `gates.${environment.name}.windows`);
        const mayOverride = policy['break-glass']?.['may-override'].includes('windows') ?? false;
        const row = {
            id: 'window',
            title: 'Time of entry',
            required: `within the windows of ${environment.name} (${calendar.zone.name})`,
            source: 'flow',
            from: 'the clock',
        };
        return Promise.resolve({
            kind: 'windows',
            rows: [row],
            ask: ({ clock }) => Promise.resolve({ checks: [rowOf('windows', row, windowResult(calendar, clock.now(), mayOverride))] }),
        });
    },
};
function windowResult(calendar, now, mayOverride) {
    const because = calendar.closedBecause(now);
    const time = shownTime(now, calendar);
    if (because === undefined)
        return { status: 'pass', found: time };
    const next = calendar.opensAgain(now);
    const when = next === undefined ? 'It does not open within 400 days' : `It opens again at ${shownTime(next, calendar)}`;
    return {
        status: 'fail',
        found: `${time}: closed, ${because}`,
        advice: mayOverride ? `${when}; earlier only by break-glass, which somebody else must approve` : when,
    };
}
/** Shows local time, with UTC beside it. */
function shownTime(instant, { zone }) {
    const local = new Date(zone.wallOf(instant) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return zone.name === 'UTC' ? `${local} UTC` : `${local} ${zone.name} (${instant.toISOString().slice(0, 16)}Z)`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/checks.js










/** In the order of the report. A new check is a file beside this one and an entry here. */
const externalChecks = [
    keyScope,
    protection,
    approval_approval,
    approvalFile,
    windows,
    provenance,
    soak,
    metrics,
    sonar,
    change,
];

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/steps/gate/plan.js


















/** Longest term of an exception where no policy sets another. */
const defaultTerm = '180d';
/**
 * Reads the flow file and finds the reports.
 * Throws UsageError for inputs that do not fit together.
 */
async function plan(inputs, ports, options = {}) {
    const { flow, environment, where, rules } = await policyOf(inputs, ports);
    await requireOwnPlatform(flow, ports);
    const subject = subjectOf(inputs, flow);
    const limits = (0,policy_limits/* limitsOf */.A)(inputs, environment?.gate, where);
    const asked = await planExternal({ inputs, flow, environment, policy: environment?.gate, subject }, ports);
    if (Object.keys(limits).length === 0 && asked.length === 0)
        throw nothingRequired(where);
    const evidence = await planEvidence(inputs, ports.files.readingAlso(inputs['evidence-roots']));
    const names = flow?.environments.map(({ name }) => name);
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
        binding: (0,evidence_binding/* bindingRules */.dQ)(inputs, environment?.gate, subject.digest, where),
        policy: await policyIn({ flow, environment, exceptions, vex }, ports.files),
        limits,
        evidence,
        evidenceRoots: inputs['evidence-roots'],
        settings: readingSettings(inputs, environment, where),
        external: asked,
        exceptions,
        maxTermMs: (0,duration/* millisecondsOf */.W)(environment?.gate.exceptions?.['max-term'] ?? defaultTerm),
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
    for (const question of externalChecks) {
        const one = await question.plan(context, ports);
        if (one !== undefined)
            planned.push(one);
    }
    return planned;
}
function nothingRequired(where) {
    return new errors/* UsageError */.eb({
        code: 'gate-without-checks',
        where,
        found: 'nothing is required, and a gate without checks would open for anything',
        fix: 'declare thresholds in the flow file or give one, such as min-line-coverage or max-errors',
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
        ...(flow !== undefined && (await policySource(flow.file, files))),
        ...(environment !== undefined && { effective: (0,policy_hash/* policyHash */.t)(environment) }),
        ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
        ...(vex.length > 0 && { vex: vex.map(({ path, sha256 }) => ({ path, sha256 })) }),
    };
}
async function policySource(path, files) {
    const bytes = await files.read(path);
    return { path, ...(bytes !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }) };
}
/** Returns the files to write. Throws UsageError where one is also read, or is written twice. */
function filesToWrite(inputs, read, files) {
    const written = {
        verdictFile: inputs['verdict-file'],
        reports: { codeQuality: inputs['code-quality-file'], junit: inputs['junit-file'] },
        exports: { sarif: inputs['export-sarif'], vex: inputs['export-vex'] },
    };
    const taken = new Set(read.flatMap((path) => (path === undefined ? [] : [files.resolve(path)])));
    for (const path of [written.verdictFile, ...Object.values(written.reports), ...Object.values(written.exports)]) {
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

/***/ 83267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/** All requirements of a gate, each with its input and its place below the environment's gate. */
const requirements = [
    { id: 'line-coverage', input: 'min-line-coverage', bound: 'least', rule: ['coverage', 'lines'] },
    { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least', rule: ['coverage', 'branches'] },
    { id: 'file-coverage', input: 'min-file-coverage', bound: 'least', rule: ['coverage', 'files'] },
    { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most', rule: ['coverage', 'may-fall'] },
    { id: 'sast-errors', input: 'max-errors', bound: 'most', rule: ['sast', 'max', 'error'] },
    { id: 'sast-warnings', input: 'max-warnings', bound: 'most', rule: ['sast', 'max', 'warning'] },
    { id: 'sast-notes', input: 'max-notes', bound: 'most', rule: ['sast', 'max', 'note'] },
    { id: 'sast-critical', input: 'max-sast-critical', bound: 'most', rule: ['sast', 'max', 'critical'] },
    { id: 'sast-high', input: 'max-sast-high', bound: 'most', rule: ['sast', 'max', 'high'] },
    { id: 'sast-medium', input: 'max-sast-medium', bound: 'most', rule: ['sast', 'max', 'medium'] },
    { id: 'sast-low', input: 'max-sast-low', bound: 'most', rule: ['sast', 'max', 'low'] },
    {
        id: 'critical-vulnerabilities',
        input: 'max-critical',
        bound: 'most',
        rule: ['vulnerabilities', 'max', 'critical'],
    },
    { id: 'high-vulnerabilities', input: 'max-high', bound: 'most', rule: ['vulnerabilities', 'max', 'high'] },
    { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most', rule: ['vulnerabilities', 'max', 'medium'] },
    { id: 'low-vulnerabilities', input: 'max-low', bound: 'most', rule: ['vulnerabilities', 'max', 'low'] },
    { id: 'failed-tests', input: 'max-failed-tests', bound: 'most', rule: ['tests', 'failed'] },
    { id: 'executed-tests', input: 'min-tests', bound: 'least', rule: ['tests', 'minimum'] },
];
/**
 * Returns the flow file's limits, tightened by inputs.
 * Limits that the flow implies are filled in before inputs are compared with them. @throws UsageError for an input
 * that is laxer than the flow file
 */
function limitsOf(inputs, policy, where) {
    const limits = {};
    const implied = impliedBy(policy);
    for (const { id, input, bound, rule } of requirements) {
        const declared = declaredAt(policy, rule);
        const least = implied[id]?.value;
        const asked = inputs[input];
        if (asked !== undefined && least !== undefined && isLaxer(asked, least, bound)) {
            throw weakened(input, asked, least, where);
        }
        const value = asked ?? declared;
        if (value !== undefined)
            limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Returns the limits of the flow file alone, with those that it implies. */
function impliedBy(policy) {
    const limits = {};
    for (const { id, bound, rule } of requirements) {
        const value = declaredAt(policy, rule);
        if (value !== undefined)
            limits[id] = { value, bound, source: 'flow' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Finds a requirement; undefined for one that is not about a number in reports. */
function ruleOf(id) {
    return requirements.find((one) => one.id === id);
}
function declaredAt(policy, rule) {
    const value = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(policy, ...rule);
    return typeof value === 'number' ? value : undefined;
}
function isLaxer(asked, declared, bound) {
    return bound === 'least' ? asked < declared : asked > declared;
}
/** From mild to grave. */
const scales = [
    ['sast-notes', 'sast-warnings', 'sast-errors'],
    ['sast-low', 'sast-medium', 'sast-high', 'sast-critical'],
    ['low-vulnerabilities', 'medium-vulnerabilities', 'high-vulnerabilities', 'critical-vulnerabilities'],
];
/** Extends a limit on a lower severity to the higher ones. */
function withGraverLimits(limits) {
    const all = { ...limits };
    for (const scale of scales) {
        let milder;
        for (const id of scale) {
            const limit = milder && all[milder];
            if (all[id] === undefined && milder !== undefined && limit !== undefined) {
                all[id] = { ...limit, source: 'default', impliedBy: limit.impliedBy ?? milder };
            }
            milder = all[id] === undefined ? milder : id;
        }
    }
    return all;
}
/**
 * Adds implied limits of tests.
 * No failed tests mean nothing without tests, and many tests mean nothing when they fail.
 */
function withTestDefaults(limits) {
    const failed = limits['failed-tests'];
    const executed = limits['executed-tests'];
    if (failed === undefined && executed === undefined)
        return limits;
    return {
        ...limits,
        'failed-tests': failed ?? { value: 0, bound: 'most', source: 'default' },
        'executed-tests': executed ?? { value: 1, bound: 'least', source: 'default' },
    };
}
function weakened(input, asked, declared, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'threshold-weakened',
        where: input,
        expected: `what tightens the ${declared} of ${where}`,
        found: String(asked),
        fix: 'change the flow file for a laxer threshold',
    });
}


/***/ }),

/***/ 61264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   DV: () => (/* binding */ inDays),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
const maxShown = 5;
/** Formats a number with its unit: `1 test`, `2 tests`, `80 %`. */
function amount(count, unit) {
    if (unit === '%')
        return `${count} %`;
    return `${count} ${count === 1 ? unit : plural(unit)}`;
}
/** Describes a lower bound: `the result`, `all 2 results`, `at least 1 of the 2 results`. */
function partOf(part, whole, unit) {
    if (part < whole)
        return `at least ${part} of the ${amount(whole, unit)}`;
    return whole === 1 ? `the ${unit}` : `all ${amount(whole, unit)}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${amount(days, 'day')}`;
}
/** Lists the first five findings, and the number of the others. */
function firstOf(found, lineOf) {
    const more = found.length - maxShown;
    return [...found.slice(0, maxShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}
function plural(unit) {
    if (/[^aeiou]y$/.test(unit))
        return `${unit.slice(0, -1)}ies`;
    return `${unit}${unit.endsWith('ch') ? 'es' : 's'}`;
}


/***/ }),

/***/ 69608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ breakGlass),
/* harmony export */   nF: () => (/* binding */ followUp),
/* harmony export */   vO: () => (/* binding */ planBreakGlass)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99554);



/**
 * Failures in reports can be overridden.
 * Missing reports, or reports about another subject, cannot.
 */
const ofReports = new Set(['coverage', 'sast', 'tests', 'vulnerabilities']);
const label = 'krci-deploy-break-glass';
/**
 * Plans a declared emergency; undefined where none is declared.
 * Throws UsageError for half of one, RefusedError where the flow has none, no approver is required, or it would leave
 * no record.
 */
function planBreakGlass(inputs, environment, proof, external) {
    const { 'break-glass': reason, 'break-glass-ticket': ticket } = inputs;
    if (reason === undefined && ticket === undefined)
        return undefined;
    if (reason === undefined || ticket === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'break-glass-half',
            where: 'break-glass',
            expected: 'a reason and a ticket (break-glass-ticket)',
            found: 'one of them',
            fix: 'give both',
        });
    }
    const policy = environment?.gate['break-glass'];
    if (environment === undefined || policy?.environments.includes(environment.name) !== true) {
        throw refused('break-glass-not-allowed', `${environment?.name ?? 'no environment'} among its environments in the flow (gates.<environment>.break-glass)`);
    }
    if (proof === undefined) {
        throw refused('break-glass-without-record', 'a flow with "records", and the application and artifact by digest: it is never without a record');
    }
    if (!external.some(({ kind }) => kind === 'approval' || kind === 'approval-file')) {
        throw refused('break-glass-alone', `an approval that ${environment.name} asks for: it takes two people`);
    }
    return { reason, ticket, mayOverride: policy['may-override'], hours: policy.hours };
}
function refused(code, expected) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code, where: 'break-glass', expected, found: 'none' });
}
/**
 * Overrides checks in an emergency: they warn, and a row explains it.
 * Nothing changes where it does not open.
 */
function breakGlass(plan, checks, approvals, { platform }) {
    if (plan === undefined)
        return { checks };
    const starter = platform.run.actor;
    const second = approvals.filter(({ approver }) => (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(approver) !== (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(starter ?? ''));
    const agreed = second.filter((one) => one.breakGlass?.toLowerCase() === plan.ticket.toLowerCase());
    const others = agreed.map(({ approver }) => approver);
    const closing = checks.filter(({ status }) => status === 'fail' || status === 'error');
    const held = closing.filter((check) => !isOverridable(check, plan));
    if (closing.length === 0)
        return { checks: [...checks, row('skip', 'nothing had to be overridden')] };
    if (starter === undefined || second.length === 0)
        return { checks: [...checks, alone(starter)] };
    if (others.length === 0)
        return { checks: [...checks, unasked(second, plan)] };
    if (held.length > 0) {
        const names = held.map(({ title }) => title).join(', ');
        const advice = `See to ${names}: the flow lets an emergency override ${plan.mayOverride.join(', ') || 'nothing'}`;
        return { checks: [...checks, { ...row('fail', `what may not be overridden: ${names}`), advice }] };
    }
    const overrode = [...new Set(closing.map(({ id }) => id))];
    const { reason, ticket, hours } = plan;
    const said = `${starter} and ${others.join(', ')}: ${reason} (${ticket}), for ${hours} h; overrode ${overrode.join(', ')}`;
    return {
        checks: [row('warn', said), ...checks.map((check) => (closing.includes(check) ? overridden(check) : check))],
        broken: { reason, ticket, starter, approvers: others, overrode, hours },
    };
}
function isOverridable({ kind, status }, { mayOverride }) {
    return mayOverride.includes(kind) && (status === 'fail' || !ofReports.has(kind));
}
function overridden(check) {
    return { ...check, status: 'warn', found: `BREAK-GLASS, overridden: ${check.found}` };
}
function row(status, found) {
    return {
        id: 'break-glass',
        kind: 'break-glass',
        title: 'Break-glass',
        status,
        required: 'two people, a reason and a ticket',
        found,
        source: 'input',
        evidence: [],
    };
}
function alone(starter) {
    const found = starter === undefined ? 'nobody known who started the run' : `${starter} alone`;
    return { ...row('fail', found), advice: 'Have somebody else approve the run: it takes two people' };
}
/**
 * Lists approvals that do not name the emergency.
 * An ordinary approval is of a deployment whose checks pass.
 */
function unasked(approvals, { ticket }) {
    const names = approvals.map(({ approver }) => approver).join(', ');
    return {
        ...row('fail', `an approval by ${names} that says nothing of ${ticket}`),
        advice: `Have it approved with the comment "break-glass ${ticket}", or with break-glass: ${ticket} in the approval file`,
    };
}
/**
 * Opens the follow-up issue of an emergency, once.
 * Throws RemoteError: without it the gate stays closed.
 */
async function followUp(verdict, { platform }) {
    const { breakGlass: broken, subject, environment = '' } = verdict;
    if (broken === undefined)
        return verdict;
    const { application = '', version = '', digest = '' } = subject;
    const issue = await platform.openIssue({
        title: `Break-glass: ${application} ${version} (${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}) into ${environment}, ${broken.ticket}`,
        body: [
            `${application} ${version} entered ${environment} past its gate.`,
            '',
            `- Digest: ${digest}`,
            `- Reason: ${broken.reason}`,
            `- Ticket: ${broken.ticket}`,
            `- Started by ${broken.starter}, approved by ${broken.approvers.join(', ')}`,
            `- Overridden: ${broken.overrode.join(', ')}`,
            `- The verdict holds for ${broken.hours} hours`,
            ...(platform.run.url === undefined ? [] : [`- Run: ${platform.run.url}`]),
            '',
            'See to what was overridden, and close this issue.',
        ].join('\n'),
        label,
    });
    return { ...verdict, breakGlass: { ...broken, issue } };
}


/***/ }),

/***/ 91132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ verdictJson),
/* harmony export */   V6: () => (/* binding */ digestOfVerdict),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


/**
 * Returns the content of a proof.
 * Undefined where the flow has no records, or the gate is not about one artifact of one application.
 */
function proofOf({ application, digest }, flow, environment) {
    if (flow?.records === undefined || environment === undefined)
        return undefined;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        return undefined;
    return {
        digest,
        flow: flow.name,
        application,
        environment: environment.name,
        policy: (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .policyHash */ .t)(environment),
        validFor: flow.records.verdictValidFor,
    };
}
/** Makes the record of a verdict; undefined where it proves nothing, neither open nor closed. */
function recordOf(proof, verdict) {
    if (verdict.verdict === 'error' || verdict.expires === undefined)
        return undefined;
    const { flow, application, environment, policy } = proof;
    const passed = verdict.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
    return {
        verdict: verdict.verdict,
        flow,
        application,
        environment,
        policy,
        verdictDigest: digestOfVerdict(verdict),
        time: verdict.at,
        expires: verdict.expires,
        passed: [...new Set(passed)],
        ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
    };
}
/** Serializes a verdict as in `verdict-file`. */
function verdictJson(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function digestOfVerdict(verdict) {
    return (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new TextEncoder().encode(verdictJson(verdict)));
}


/***/ }),

/***/ 129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ planLater),
/* harmony export */   en: () => (/* binding */ writeLater),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52086);
/* harmony import */ var _records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49761);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91132);







/**
 * Finds the artifact beside which the verdict is written.
 * Throws UsageError where the gate is about no artifact of a flow with records, and where the key does not fit;
 * RefusedError where there is no such artifact.
 */
async function planRecord(subject, flow, proof, ports) {
    if (flow === undefined || subject.artifact === undefined || proof === undefined)
        throw noProof(flow);
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = verdictKey({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(subject.artifact, { what: 'artifact' }));
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    if (artifact === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'artifact-missing',
            where: 'record',
            expected: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(proof.digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(repository)}`,
            found: 'no such artifact',
            fix: 'push the artifact first',
        });
    }
    return { repository, artifact, key, trust, earlier: await earlierRecord(repository, proof, trust, ports) };
}
/**
 * Plans as `planRecord` for an artifact that arrives once the gate is open.
 * Undefined without a record.
 */
async function planLater({ artifact }, flow, proof, ports) {
    if (flow === undefined || artifact === undefined || proof === undefined)
        return undefined;
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(flow, ports.files);
    const key = verdictKey({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__.parseReference)(artifact, { what: 'artifact' }));
    return { repository, artifact: undefined, key, trust, earlier: await earlierRecord(repository, proof, trust, ports) };
}
function verdictKey(subject, trust, { recording, clock }) {
    const { environment } = subject;
    const claim = { environment, statement: (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .statementKind */ .A9)(subject), time: clock.now().toISOString() };
    return (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFor */ .kC)(recording?.signingKey, trust, claim);
}
async function earlierRecord(repository, proof, trust, { registries, clock }) {
    const verdicts = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictsOf */ .W5)(registries.open(repository), proof.digest);
    return (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .newestVerdict */ .uG)(verdicts, { ...proof, now: clock.now() }, trust);
}
function noProof(flow) {
    const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'record-without-subject',
        where: 'record',
        expected: 'a flow file with "records" and the inputs environment, application and artifact by digest',
        found,
        fix: 'give them, or leave out record',
    });
}
/**
 * Writes the verdict beside the artifact, unless it is there.
 * A registry's refusal is no reason to hide the verdict.
 */
async function writeRecord({ record: plan, proof }, verdict, ports) {
    const record = proof && (0,_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(proof, verdict);
    if (plan?.artifact === undefined || record === undefined)
        return { digest: '', written: false };
    const { earlier, repository, artifact, trust } = plan;
    if (earlier?.record.verdictDigest === record.verdictDigest)
        return { digest: earlier.digest, written: false };
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    return orFailure(async () => {
        // Only now is it certain whether this is an emergency, which may take another key than a verdict does.
        const key = record.breakGlass === undefined ? plan.key : verdictKey(record, trust, ports);
        const digest = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .attachVerdict */ .XT)(ports.registries.open(repository), artifact, { record, tool }, key);
        return { digest, written: true };
    });
}
async function orFailure(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return { digest: '', written: false, failure: error };
        throw error;
    }
}
/** Writes the verdict beside an artifact that has arrived since; nothing where it has not. */
async function writeLater({ record: plan, proof }, verdict, repository, ports) {
    if (plan === undefined || proof === undefined)
        return { digest: '', written: false };
    return orFailure(async () => {
        const artifact = await ports.registries.open(repository).resolve(proof.digest);
        return writeRecord({ record: { ...plan, repository, artifact }, proof }, verdict, ports);
    });
}


/***/ }),

/***/ 28887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   aj: () => (/* binding */ warningOf),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61264);

const maxPlaces = 50;
/** Makes the rows of one kind: its requirements, its informative rows, and its warnings. */
function checksOf(kind, limits, assessment) {
    const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
    // Unusable reports have no figures to show; where no requirement names them, one row reports that.
    const required = gated.length > 0 ? gated : kind.rows.slice(0, 1);
    const rows = assessment.problems.length > 0 ? required : kind.rows;
    const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
    const warnings = gated.length > 0 ? (assessment.measured?.warnings ?? []) : [];
    const gaps = gated.length > 0 ? (assessment.measured?.gaps ?? []) : [];
    const { evidence } = assessment;
    return [
        ...checks,
        ...gaps.map((gap) => gapRow(kind.kind, gap, evidence)),
        ...warnings.map((warning) => warningOf(kind.kind, warning, evidence)),
    ];
}
function gapRow(kind, gap, evidence) {
    return { ...gap, kind, evidence };
}
/** Makes a warning, which leaves the gate open. */
function warningOf(kind, found, evidence) {
    return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}
function checkOf(kind, row, limit, assessment) {
    const { evidence, baseline, problems, measured } = assessment;
    const nothing = evidence.length === 0 && problems.length === 0;
    if (limit === undefined && (nothing || row.quiet === true))
        return undefined;
    const common = {
        id: row.id,
        kind: kind.kind,
        title: row.title,
        ...(limit !== undefined && { threshold: limit.value, source: limit.source }),
        required: limit === undefined ? 'not gated' : `at ${limit.bound} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(limit.value, row.unit)}`,
        evidence,
        ...(baseline.length > 0 && { baseline }),
    };
    if (nothing)
        return { ...common, status: 'error', ...missing(kind) };
    if (problems.length > 0) {
        const required = limit === undefined ? 'a report that can be read' : common.required;
        return { ...common, required, status: 'error', ...unusable(problems) };
    }
    return { ...common, ...judged(measured?.measurements[row.id], limit) };
}
function judged(measurement, limit) {
    const found = measurement?.found ?? 'nothing';
    const actual = measurement?.actual;
    if (limit === undefined)
        return { status: 'skip', found, ...(actual !== undefined && { actual }) };
    if (measurement === undefined || actual === undefined) {
        return { status: 'error', found, advice: measurement?.absent ?? `See why ${found}, or drop the requirement` };
    }
    if (measurement.meets(limit.value))
        return { status: 'pass', found, actual };
    const { details, findings = [] } = measurement;
    const places = findings.length > 0 && { findings: findings.slice(0, maxPlaces) };
    return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details, ...places };
}
function missing(kind) {
    return { found: 'no report', advice: `Give the reports with the input "${kind.input}"` };
}
function unusable(problems) {
    const [first = '', ...rest] = problems;
    return {
        found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
        advice: 'Give readable reports of this artifact',
        details: problems.slice(0, 20),
    };
}
/** Returns the gravest status of all rows; informative rows do not count. */
function verdictOf(checks) {
    for (const status of ['error', 'fail', 'warn']) {
        if (checks.some((check) => check.status === status))
            return status;
    }
    return 'pass';
}


/***/ }),

/***/ 32329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
