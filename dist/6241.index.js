export const id = 6241;
export const ids = [6241];
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

/***/ 42907:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key, in the order in which the keys first appear. (`Map.groupBy` is not in Node 20.) */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 603:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tierOf)
/* harmony export */ });
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32838);

/** Words by which people name the stops of a promotion. */
const words = {
    development: ['dev', 'develop', 'development', 'sandbox', 'playground'],
    testing: ['test', 'testing', 'tst', 'qa', 'sit', 'int', 'integration', 'e2e', 'perf', 'performance', 'ci'],
    uat: ['uat', 'acc', 'acceptance', 'demo'],
    staging: ['stage', 'staging', 'stg', 'preprod', 'preproduction'],
    production: ['prod', 'production', 'prd', 'live'],
};
/** Returns the tier of an environment by its name; undefined for a name that tells none. */
function tierOf(name) {
    const parts = name
        .toLowerCase()
        .replace(/\b(pre|non)[-_]prod/, '$1prod')
        .split(/[-_.]/);
    const found = _tiers_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .c.filter((tier) => parts.some((part) => words[tier].includes(part.replace(/\d+$/, ''))));
    return found.length === 1 ? found[0] : undefined;
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

/***/ 62436:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sr: () => (/* binding */ discoverPlaces),
/* harmony export */   yM: () => (/* binding */ repositoriesAt),
/* harmony export */   yg: () => (/* binding */ isPastKey)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66149);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54125);
/* harmony import */ var _yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63214);
/* harmony import */ var _yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96219);
/* harmony import */ var _yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60903);
/* harmony import */ var _generator_element_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57687);
/* harmony import */ var _kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78341);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51553);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28243);
/* harmony import */ var _path_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20281);
/* harmony import */ var _reference_text_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30636);
/* harmony import */ var _selectors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(68797);
var _a;














/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. Throws RefusedError for a file
 * that names the image and must not be edited.
 */
function discoverPlaces(file, text, options) {
    if (!text.includes(options.image.image))
        return { places: [], passed: [] };
    const stream = (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__.openStream)(text, file);
    const places = [];
    const passed = [];
    for (const [index, document] of stream.documents.entries()) {
        const reason = foreignDocument(document);
        const search = new Search(document, options);
        search.visit(document.contents, []);
        if (reason !== undefined) {
            if (search.found.length > 0)
                passed.push(`${file}: ${reason}`);
            continue;
        }
        const selector = (0,_selectors_js__WEBPACK_IMPORTED_MODULE_13__/* .documentSelector */ .DX)(stream, document, index);
        for (const segments of search.found) {
            const path = selector === undefined ? { segments } : { document: selector, segments };
            places.push((0,_path_place_js__WEBPACK_IMPORTED_MODULE_11__/* .pathPlace */ .P)(file, path, options.anchors, options.image));
        }
        passed.push(...search.passed.map((one) => `${file}: ${one}`));
    }
    return { places, passed };
}
/** Why a document is no manifest of the application, although it names the image. */
function foreignDocument({ contents }) {
    const [kind = '', version = ''] = [(0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'kind'), (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(contents, 'apiVersion')];
    if (version.startsWith('krci-deploy/'))
        return 'the flow file is no manifest';
    if (version.startsWith('v2.edp.epam.com/'))
        return `a ${kind} of KubeRocketCI is no manifest`;
    if (/^(?:ImageRepository|ImagePolicy|ImageUpdateAutomation)$/.test(kind))
        return `a Flux ${kind} says where to look, not what runs`;
    return undefined;
}
/** Keys below which an image is named that is not the one to run. */
const pastKeys = /^(?:previous|prev|old|last|former|rollback|fallback|original)(?:$|[A-Z_-])|^base[-_]?[Ii]mages?$/;
const otherKeys = {
    annotations: 'an annotation describes',
    imageReferences: 'a policy matches images',
};
/** Whether what stands below a key is not the image that runs. */
function isPastKey(key) {
    return pastKeys.test(key) || Object.hasOwn(otherKeys, key);
}
/** Keys by which an element of a list says which environment it is of. */
const environmentKeys = ['stage', 'environment', 'env', 'namespace', 'cluster'];
/** One walk through one document. */
class Search {
    found = [];
    passed = [];
    #document;
    #options;
    constructor(document, options) {
        this.#document = document;
        this.#options = options;
    }
    visit(node, path) {
        const repositories = repositoriesAt(this.#document, node, path);
        if (repositories.some((one) => this.#isWanted(one))) {
            this.found.push(path);
            return;
        }
        const doubtful = repositories.find((one) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .endsWithImage */ .AD)(this.#options.image.image, one));
        if (doubtful !== undefined)
            this.#pass(path, `${doubtful} is of no registry of the flow`);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            this.#visitMap(node, path);
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            this.#visitList(node, path);
        else if ((0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .isLiteral */ .c)(node))
            this.#visitBlock(node.value, path);
    }
    #isWanted(repository) {
        const { image, allowOther } = this.#options;
        return (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnImage */ .o9)(image, repository) || (allowOther === true && (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .endsWithImage */ .AD)(image.image, repository));
    }
    #visitMap(map, path) {
        for (const { key, value } of map.items) {
            const name = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .keyText */ .Pu)(key);
            if (name === undefined || name === '<<')
                continue;
            const inner = [...path, { key: name }];
            const reason = pastKeys.test(name) ? 'not the image that runs' : otherKeys[name];
            if (reason === undefined)
                this.visit((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeOf */ .E7)(value), inner);
            else if (this.#names((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeOf */ .E7)(value), inner))
                this.#pass(inner, reason);
        }
    }
    /** Of elements that name the image alike and no environment, none can be told from the others. */
    #visitList(list, path) {
        const segments = (0,_selectors_js__WEBPACK_IMPORTED_MODULE_13__/* .itemSegments */ .Ws)(list);
        const generated = isGenerated(path);
        const own = [];
        for (const [index, item] of list.items.entries()) {
            const inner = [...path, segments[index] ?? { index }];
            const other = this.#otherEnvironment(item);
            if (other !== undefined && this.#names(item, inner))
                this.#pass(inner, `of ${other}`);
            if (other !== undefined)
                continue;
            const before = this.found.length;
            this.visit(item, inner);
            if (generated && this.#ownEnvironment(item) === undefined)
                own.push(...this.found.slice(before));
        }
        if (own.length <= 1)
            return;
        for (const inner of own) {
            this.found.splice(this.found.indexOf(inner), 1);
            this.#pass(inner, `one of ${own.length} elements that do not say their environment`);
        }
    }
    #visitBlock(text, path) {
        if (!text.includes(this.#options.image.image))
            return;
        const stream = readable(text);
        const [document] = stream?.documents ?? [];
        if (stream?.documents.length !== 1 || document === undefined)
            return;
        const search = new _a(document, this.#options);
        search.visit(document.contents, path);
        this.found.push(...search.found);
        this.passed.push(...search.passed);
    }
    #names(node, path) {
        const search = new _a(this.#document, { ...this.#options, environments: [] });
        search.visit(node, path);
        return search.found.length > 0;
    }
    #otherEnvironment(item) {
        const { environment, environments = [] } = this.#options;
        const values = environmentKeys.flatMap((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, key) ?? []);
        if (environment === undefined || values.includes(environment))
            return undefined;
        return values.find((value) => environments.includes(value));
    }
    #ownEnvironment(item) {
        return environmentKeys
            .flatMap((key) => (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringAt */ .bX)(item, key) ?? [])
            .find((value) => value === this.#options.environment);
    }
    #pass(path, reason) {
        this.passed.push(`${(0,_yaml_yamlpath_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSegments */ .cD)(path)} is passed over: ${reason}`);
    }
}
_a = Search;
/** Whether a list is that of an ApplicationSet's list generator. */
function isGenerated(path) {
    const last = path.at(-1);
    return last !== undefined && 'key' in last && last.key === 'elements';
}
/** Repositories that a node names as a whole; one without a tag names nothing that could be bumped. */
function repositoriesAt(document, node, path) {
    if ((0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .isParameters */ .Ju)(node))
        return (0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .prefixesIn */ .Y8)(node).flatMap((prefix) => (0,_parameters_js__WEBPACK_IMPORTED_MODULE_10__/* .readParameters */ .Zu)(document, node, prefix).repository ?? []);
    const last = path.at(-1);
    const key = last !== undefined && 'key' in last ? last.key : undefined;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return mapRepositories(document, node, key).flatMap((one) => one ?? []);
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(node)
        ?.trim()
        .replace(/^[^=]*=/, '');
    const named = text === undefined ? undefined : (0,_reference_text_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageText */ .U)(text);
    const isReference = named?.tag !== undefined || named?.digest !== undefined || key === 'image';
    return named?.repository !== undefined && isReference ? [named.repository] : [];
}
function mapRepositories(document, map, key) {
    const text = (0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(document, map);
    if ((0,_kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .isEntry */ .Tk)(map))
        return [text('name'), (0,_kustomize_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .readEntry */ .hB)(text).repository];
    if ((0,_generator_element_js__WEBPACK_IMPORTED_MODULE_7__/* .isElement */ .vq)(map))
        return [(0,_generator_element_js__WEBPACK_IMPORTED_MODULE_7__/* .readElement */ .RN)((0,_yaml_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .keysIn */ .q7)(document, map), text).repository];
    const parts = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_9__/* .imageParts */ .Ck)(document, map, key);
    const isBumped = map.has(parts.tag) || parts.pins.length > 0;
    return isBumped ? [(0,_mapping_js__WEBPACK_IMPORTED_MODULE_9__/* .readImageParts */ .y)(parts, '').repository] : [];
}
/** A block need not be YAML. */
function readable(text) {
    try {
        return (0,_yaml_stream_js__WEBPACK_IMPORTED_MODULE_5__.openStream)(text, 'a block');
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 89311:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ imagesBelow),
/* harmony export */   H: () => (/* binding */ imagesInDirectory)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86829);
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11470);
/* harmony import */ var _patch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27903);




/** Images of one kustomization: more are not evaluated. */
const maxImages = 5000;
/** Evaluates a kustomization up to one of its own entries; `before` is the number of entries that are applied. */
function imagesBelow(index, top, before = top.images.length) {
    return new Evaluation(index).below(top, before);
}
/** Images in the files of a directory without a kustomization, as Flux and Argo CD take it in. */
function imagesInDirectory(index, directory) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const own = index.paths.filter((path) => path.startsWith(prefix));
    return { images: own.flatMap((path) => imagesInFile(index, path)), remote: [] };
}
/** Each kustomization is evaluated once, however many take it in. */
class Evaluation {
    #index;
    #done = new Map();
    #open = new Set();
    constructor(index) {
        this.#index = index;
    }
    below(top, before) {
        const remote = [...top.remote];
        let images = [];
        for (const path of top.resources) {
            const found = this.#resource(path);
            images.push(...found.images);
            remote.push(...found.remote);
        }
        for (const path of top.components) {
            const component = this.#index.kustomizationOf(path);
            const own = component === undefined ? elsewhere(path) : this.#whole({ ...component, images: [], patches: [] });
            images.push(...own.images);
            if (component !== undefined)
                images = [...applied(this.#index, component, images, component.images.length)];
            remote.push(...own.remote);
        }
        if (images.length > maxImages)
            return elsewhere(`more than ${maxImages} images`);
        return { images: applied(this.#index, top, images, before), remote };
    }
    #resource(path) {
        const kustomization = this.#index.kustomizationOf(path);
        return kustomization === undefined
            ? { images: imagesInFile(this.#index, path), remote: [] }
            : this.#whole(kustomization);
    }
    /** A circle is an error of Kustomize's. */
    #whole(kustomization) {
        const { path } = kustomization;
        const known = this.#done.get(path);
        if (known !== undefined)
            return known;
        if (this.#open.has(path))
            return elsewhere('a circle');
        this.#open.add(path);
        const found = this.below(kustomization, kustomization.images.length);
        this.#open.delete(path);
        this.#done.set(path, found);
        return found;
    }
}
function elsewhere(what) {
    return { images: [], remote: [what] };
}
/** Applies patches, then entries, as Kustomize orders them; transformers and replacements come last. */
function applied(index, { patches, images: entries, opaque, path }, images, before) {
    const patched = patches.reduce((now, patch) => afterPatch(index, path, patch, now), images);
    const renamed = entries
        .slice(0, before)
        .reduce((now, entry) => now.map((image) => afterEntry(entry, image)), patched);
    const isWhole = before === entries.length && opaque.length > 0;
    return isWhole ? renamed.map((image) => ({ ...image, isSure: false })) : renamed;
}
function afterPatch(index, overlay, patch, images) {
    const text = patch.text ?? (patch.file === undefined ? undefined : index.text(patch.file));
    if (text === undefined)
        return images.map((image) => ({ ...image, isSure: false }));
    const changed = images.map((image) => {
        const subject = { part: 'image', object: image.object, container: image.container };
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefusedSync */ .hp)(() => (0,_patch_js__WEBPACK_IMPORTED_MODULE_2__/* .mayPatch */ .O)(patch, text, subject)) === false ? image : { ...image, isSure: false };
    });
    return [...changed, ...imagesInText(patch.file ?? overlay, text)];
}
function afterEntry(entry, image) {
    const isFor = (0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isEntryFor */ .Y4)(entry, image.name);
    if (isFor === 'no')
        return image;
    return isFor === 'yes' ? { ...image, ...(0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .applyEntry */ .fp)(entry, image) } : { ...image, isSure: false };
}
function imagesInFile(index, path) {
    const text = index.text(path);
    return text === undefined ? [] : imagesInText(path, text);
}
function imagesInText(file, text) {
    if (!/ontainers/.test(text))
        return [];
    const documents = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefusedSync */ .hp)(() => (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingsIn */ .PT)(text, file)) ?? [];
    return documents.flatMap((document) => {
        const object = { kind: (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'kind') ?? '', name: (0,_data_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'metadata', 'name') };
        return (0,_patch_js__WEBPACK_IMPORTED_MODULE_2__/* .containersIn */ .K)(document).flatMap(({ name: container, image }) => image === undefined ? [] : [{ ...(0,_image_name_js__WEBPACK_IMPORTED_MODULE_3__/* .splitImage */ .s5)(image), file, object, container, isSure: true }]);
    });
}


/***/ }),

/***/ 24360:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ overlayIndex),
/* harmony export */   p: () => (/* binding */ maxManifests)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33875);
/* harmony import */ var _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54193);
/* harmony import */ var _deployers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23256);
/* harmony import */ var _kustomization_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36348);






/** Manifests of a tree that are read. More than that, and nothing is proven. */
const maxManifests = 5000;
const maxBytes = 2 * 1024 * 1024;
const maxReads = 1000;
/** Reads the manifests of a tree; undefined for one that has too many. */
async function overlayIndex(tree) {
    const paths = (await tree.list('')).filter(isManifest);
    if (paths.length > maxManifests)
        return undefined;
    const texts = new Map();
    const read = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(paths, maxReads, (path) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .undefinedIfRefused */ .k5)(() => readText(tree, path)));
    for (const [at, path] of paths.entries()) {
        const text = read[at];
        if (text !== undefined)
            texts.set(path, text);
    }
    const unread = paths.filter((path) => (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv)(path) && !texts.has(path));
    const parsed = new Map();
    const kustomizationAt = (path) => {
        const text = texts.get(path);
        if (text === undefined)
            return undefined;
        if (!parsed.has(path))
            parsed.set(path, quietly(() => (0,_kustomization_js__WEBPACK_IMPORTED_MODULE_3__/* .readKustomization */ .kG)(path, text), unread, path));
        return parsed.get(path);
    };
    const mayTakeIn = namedParts(paths.filter(_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv), texts);
    const deployers = [...texts].flatMap(([path, text]) => {
        if (_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .argoOverrides */ .xY.test(path))
            return quietly(() => (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .overridesIn */ .l_)(path, text), unread, path) ?? [];
        return (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .mayDeploy */ .BU)(text) ? (quietly(() => (0,_deployers_js__WEBPACK_IMPORTED_MODULE_2__/* .deployersIn */ .RC)(path, text), unread, path) ?? []) : [];
    });
    return {
        paths,
        deployers,
        unread,
        text: (path) => texts.get(path),
        kustomizationOf: (directory) => _layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .kustomizations */ .r_
            .map((name) => kustomizationAt(directory === '' ? name : `${directory}/${name}`))
            .find((one) => one !== undefined),
        includersOf: (path) => mayTakeIn(path)
            .flatMap((one) => kustomizationAt(one) ?? [])
            .filter((one) => takesIn(one, path)),
    };
}
function isManifest(path) {
    return (/\.(?:ya?ml|json)$/.test(path) || (0,_layouts_kustomize_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isKustomization */ .Sv)(path)) && !/[\\\p{Cc}]/u.test(path);
}
async function readText(tree, path) {
    const bytes = await tree.read(path);
    return bytes === undefined || bytes.length > maxBytes ? undefined : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes, path);
}
/** A file that cannot be read may say anything; one that is no YAML, as a template is, no program builds. */
function quietly(read, unread, path) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        if (error.code !== 'not-yaml' && error.code !== 'helm-template')
            unread.push(path);
        return undefined;
    }
}
const separators = /[\s"'/,[\]{}#:]+/;
/**
 * Makes a look-up of the kustomizations that may refer to a path: by its last part, or upwards without naming anything.
 * Only those are parsed, since most have nothing to do with a place.
 */
function namedParts(all, texts) {
    const byPart = new Map();
    const always = [];
    for (const path of all) {
        const text = texts.get(path) ?? '';
        if (/\.\.\/?[ \t]*(?:$|["',\]#\r])/m.test(text) || /\\[xu]/.test(text))
            always.push(path);
        for (const part of new Set(text.split(separators))) {
            const known = byPart.get(part) ?? [];
            known.push(path);
            byPart.set(part, known);
        }
    }
    return (path) => {
        const last = path.slice(path.lastIndexOf('/') + 1);
        if (last === '' || separators.test(last))
            return all;
        return [...new Set([...always, ...(byPart.get(last) ?? [])])];
    };
}
function takesIn({ resources, components, patches }, path) {
    return resources.includes(path) || components.includes(path) || patches.some(({ file }) => file === path);
}


/***/ }),

/***/ 27903:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ containersIn),
/* harmony export */   O: () => (/* binding */ mayPatch)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86829);


/**
 * Whether a patch may change a part of an object: true where that cannot be told. `text` is the content of the patch.
 */
function mayPatch({ target }, text, subject) {
    if (target !== undefined && isOther(subject.object, target.kind, target.name))
        return false;
    return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .documentsIn */ .aV)(text, 'a patch').some((document) => Array.isArray(document)
        ? document.some((operation) => mayOperate(operation, subject))
        : mayMerge(document, target === undefined, subject));
}
/** Selectors are regular expressions; a name may have a prefix or suffix by then. */
function isOther(object, kind, name) {
    if (object === undefined)
        return false;
    if (kind !== undefined && isWord(kind) && kind !== object.kind)
        return true;
    if (name === undefined || object.name === undefined || !isWord(name))
        return false;
    return !name.includes(object.name) && !object.name.includes(name);
}
function isWord(text) {
    return /^[A-Za-z0-9-]+$/.test(text);
}
const ancestors = /^(?:\/(?:spec|template|jobTemplate|taskSpec|pipelineSpec|tasks|finally|\d+|-))*\/?$/;
const parts = {
    image: /\/(?:containers|initContainers|ephemeralContainers|steps|sidecars)(?:\/[^/]+(?:\/(?:image|name))?)?$/,
    field: /^\/spec\/image$/,
    reference: /^\/spec\/(?:ref(?:\/|$)|url$)/,
    deployer: /^\/spec\/(?:images|path|sources?|patches|components|postBuild)(?:\/|$)/,
};
/** JSON Patch (RFC 6902): an operation on the part, or on what it is in; a container of another name is selected anew. */
function mayOperate(operation, { part }) {
    if ((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'op') === 'test')
        return false;
    const paths = [
        (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'path') ?? '',
        ...((0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'op') === 'move' ? [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(operation, 'from') ?? ''] : []),
    ];
    return paths.some((path) => ancestors.test(path) || parts[part].test(path));
}
function mayMerge(document, isByName, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(document))
        return document !== null;
    const [kind, name] = [(0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'kind'), (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'metadata', 'name')];
    if (isOther(subject.object, kind, isByName ? name : undefined))
        return false;
    if (hasKey(document, '$patch'))
        return true;
    if (subject.part === 'reference')
        return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', 'ref') !== undefined || (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(document, 'spec', 'url') !== undefined;
    if (subject.part === 'field')
        return (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', 'image') !== undefined;
    if (subject.part === 'deployer')
        return ['images', 'path', 'source', 'sources', 'patches', 'components', 'postBuild'].some((key) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .valueIn */ .xm)(document, 'spec', key) !== undefined);
    return containersIn(document).some(({ name: container, image }) => {
        const isSame = subject.container === undefined || container === undefined || container === subject.container;
        return image !== undefined && isSame;
    });
}
const maxDepth = 60;
/** Returns every container below a value, wherever it is, as Kustomize looks for images. */
function containersIn(value, depth = 0) {
    if (depth > maxDepth)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => containersIn(item, depth + 1));
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return [];
    const own = ['containers', 'initContainers', 'ephemeralContainers', 'steps', 'sidecars'].flatMap((key) => (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(value, key).map((item) => ({ name: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'name'), image: (0,_data_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(item, 'image') })));
    return [...own, ...Object.values(value).flatMap((inner) => containersIn(inner, depth + 1))];
}
function hasKey(value, key, depth = 0) {
    if (depth > maxDepth)
        return true;
    if (Array.isArray(value))
        return value.some((item) => hasKey(item, key, depth + 1));
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value))
        return false;
    return key in value || Object.values(value).some((inner) => hasKey(inner, key, depth + 1));
}


/***/ }),

/***/ 90941:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/init/declaration.js
var declaration = __webpack_require__(72521);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(10479);
// EXTERNAL MODULE: ./lib/src/flow/missing.js
var missing = __webpack_require__(17895);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/overlay-index.js
var overlay_index = __webpack_require__(24360);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/report/printable.js + 4 modules
var printable = __webpack_require__(35193);
// EXTERNAL MODULE: ./lib/src/flow/schema.js + 5 modules
var schema = __webpack_require__(84845);
;// CONCATENATED MODULE: ./lib/src/steps/init/flow-text.js



/** The flow file of a proposal. What was guessed carries a comment. */
function flowText({ flow, registry, environments, applications, passedOver }) {
    const lines = [
        `# yaml-language-server: $schema=${schema.flowSchema.$id}`,
        'apiVersion: krci-deploy/v1',
        `flow: ${inFlow(flow)}`,
        `registry: ${inFlow(registry)}`,
        'environments:',
        ...environments.map(environmentLine),
        'applications:',
        ...applications.map(applicationLine),
        'gates: {} # what an environment asks for before it is entered; see docs/how-to/gate.md',
        ...(passedOver.length === 0 ? [] : ['# Not taken:', ...passedOver.map((one) => `# - ${(0,printable/* oneLine */.TN)(one)}`)]),
    ];
    return `${lines.join('\n')}\n`;
}
function environmentLine({ guessed, ...environment }) {
    return `  - ${inFlow(environment)}${guessed.length === 0 ? '' : ` # guessed: ${guessed.join(', ')}`}`;
}
function applicationLine({ lacking, ...application }) {
    return `  - ${inFlow(application)}${lacking.length === 0 ? '' : ` # not found in ${lacking.join(', ')}`}`;
}
/** Names come from files that anybody may have written: each is quoted as YAML needs it. */
function inFlow(value) {
    return (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

;// CONCATENATED MODULE: ./lib/src/steps/init/pipelines.js
function pipelineOf(platform, names) {
    return platform === 'github' ? githubWorkflow(names) : gitlabPipeline(names);
}
/** The reusable workflow resolves the digest first, so that its reviewers approve what they read. */
function githubWorkflow({ applications, version }) {
    const text = `name: promote
run-name: \${{ inputs.application }} \${{ inputs.version }} into \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      application: { type: choice, options: [${applications.join(', ')}], required: true }
      environment: { type: environment, required: true }
      version: { description: Version that the environment before runs, type: string, required: true }
      target-version: { description: 'Its new name, such as 1.3.0 for 1.3.0-rc.1', type: string }
      evidence-run: { description: 'URL of the run that holds the reports, where the gate asks for some', type: string }
permissions: {}
jobs:
  promote:
    permissions: { contents: write, pull-requests: write, actions: read, issues: write, statuses: read, deployments: read, id-token: write }
    uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v${version}
    with:
      application: \${{ inputs.application }}
      environment: \${{ inputs.environment }}
      version: \${{ inputs.version }}
      target-version: \${{ inputs.target-version }}
      # Reports that the gates of the flow file ask for: an artifact krci-deploy-evidence of that run, and the files in it.
      evidence-run: \${{ inputs.evidence-run }}
      sarif: \${{ inputs.evidence-run && 'krci-deploy-evidence/*.sarif' }}
      coverage: \${{ inputs.evidence-run && 'krci-deploy-evidence/lcov.info' }}
      junit: \${{ inputs.evidence-run && 'krci-deploy-evidence/junit.xml' }}
      # The App that pushes past the protection of the branch; empty where the job's own token may push.
      app-client-id: \${{ vars.KRCI_DEPLOY_APP_CLIENT_ID }}
    # Set them in the GitHub environments: those of production are seen after its approval alone. What is empty is not used.
    secrets:
      DOCKER_AUTH_CONFIG_PULL: \${{ secrets.DOCKER_AUTH_CONFIG_PULL }}
      DOCKER_AUTH_CONFIG: \${{ secrets.DOCKER_AUTH_CONFIG }}
      KRCI_DEPLOY_SIGNING_KEY: \${{ secrets.KRCI_DEPLOY_SIGNING_KEY }}
      KRCI_DEPLOY_APP_KEY: \${{ secrets.KRCI_DEPLOY_APP_KEY }}
`;
    return { path: '.github/workflows/promote.yml', text };
}
/** One job an environment: GitLab guards each by its own protection. Nothing runs in merge requests. */
function gitlabPipeline({ applications, environments, version }) {
    const [application = ''] = applications;
    const jobs = environments.map((environment) => `  - component: $CI_SERVER_FQDN/kuberocketci/krci-deploy/promotion@${version}
    inputs:
      job-name: ${environment}
      stage: deploy
      application: $APPLICATION
      environment: ${environment}
      version: $VERSION
      target-version: $TARGET_VERSION
      evidence-commit: $EVIDENCE_COMMIT
      rules: [{ if: '$CI_PIPELINE_SOURCE == "web" && $ENVIRONMENT == "${environment}"' }]
`);
    const text = `# Run it by hand: Build > Pipelines > New pipeline, with the variables below.
#
# In Settings > CI/CD > Variables, masked and scoped to the environment that uses them (those of production protected):
#   DOCKER_AUTH_CONFIG        credentials of the registries, as in docker's config.json
#   KRCI_DEPLOY_GIT_TOKEN     token that may push to this project; KRCI_DEPLOY_GIT_HOST is its server
#   KRCI_DEPLOY_API_TOKEN     token that may read who approved
#   KRCI_DEPLOY_SIGNING_KEY   key that signs records, where the flow file has some
# Reports that the gates of the flow file ask for are files of an earlier job: name them with sarif, coverage and junit.
variables:
  APPLICATION: { value: ${application}, options: [${applications.join(', ')}], description: Application to promote }
  ENVIRONMENT: { value: ${environments[0] ?? ''}, options: [${environments.join(', ')}], description: Where to }
  VERSION: { value: '', description: Version that the environment before runs }
  TARGET_VERSION: { value: '', description: 'Its new name, such as 1.3.0 for 1.3.0-rc.1; empty keeps it' }
  EVIDENCE_COMMIT: { value: '', description: 'Commit that the image was built from; empty takes what the records say' }

stages: [deploy]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "web" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

include:
${jobs.join('')}`;
    return { path: '.gitlab-ci.yml', text };
}

// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/flow/tier-words.js
var tier_words = __webpack_require__(603);
// EXTERNAL MODULE: ./lib/src/flow/tiers.js
var tiers = __webpack_require__(32838);
;// CONCATENATED MODULE: ./lib/src/steps/init/words.js

/** Words that tell one of several environments of a tier: `prod-eu`, `us-east-1-prod`, `production2`. */
const region = /^(?:\d+|(?:eu|us|ap|uk|de|fr|in|jp|au|ca|sa|me|af|cn|sg|br|nl|ie|ch|it|es|pl|no|se|fi)\d?|east|west|north|south|central|northeast|southeast|northwest|southwest|europe|asia|america|emea|apac|amer|global|blue|green|primary|secondary|internal|external|public|private|pre|non)$/;
/** Returns what a name says besides its tier: `eu` of `prod-eu`. */
function regionOf(name) {
    const parts = name.split(/[-_.]/);
    return parts.filter((part) => (0,tier_words/* tierOf */.k)(part) === undefined).join('-');
}
/**
 * Finds an environment in a part of a path: the whole (`prod`, `prod-eu`), or a word of it (`values-prod.yaml`,
 * `cart-prod`). `named` are environments whatever their words. Undefined where there is none, or two.
 */
function environmentIn(part, named = []) {
    const [stem = '', ...endings] = part.split(/(?=\.(?:ya?ml|json)$)/);
    const ending = endings.join('');
    const known = named.filter((name) => stem === name || stem.endsWith(`-${name}`) || stem.startsWith(`${name}-`));
    const [whole] = known.toSorted((a, b) => b.length - a.length);
    if (whole !== undefined)
        return around(stem, whole, ending);
    if (named.length > 0)
        return undefined;
    const pieces = stem.split(/([-_.])/);
    const at = pieces.findIndex((piece) => (0,tier_words/* tierOf */.k)(piece) !== undefined);
    if (at === -1 || (0,tier_words/* tierOf */.k)(stem) === undefined)
        return undefined;
    // Words of the name around it: neighbours that say which of several.
    let [first, last] = [at, at];
    while (first >= 2 && region.test(pieces[first - 2] ?? ''))
        first -= 2;
    while (last + 2 < pieces.length && region.test(pieces[last + 2] ?? ''))
        last += 2;
    const name = pieces.slice(first, last + 1).join('');
    if ((0,tier_words/* tierOf */.k)(name) === undefined || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name))
        return undefined;
    return { name, before: pieces.slice(0, first).join(''), after: `${pieces.slice(last + 1).join('')}${ending}` };
}
function around(stem, name, ending) {
    const start = stem.indexOf(name);
    return { name, before: stem.slice(0, start), after: `${stem.slice(start + name.length)}${ending}` };
}
/** Undefined for a path that names no environment, or several. */
function templateOf(path, named = []) {
    const parts = path.split('/').map((part) => ({ part, found: environmentIn(part, named) }));
    const names = new Set(parts.flatMap(({ found }) => found?.name ?? []));
    const [environment] = names;
    if (environment === undefined || names.size > 1)
        return undefined;
    const written = parts.map(({ part, found }) => found === undefined ? part : `${found.before}{environment}${found.after}`);
    return { environment, path: written.join('/') };
}

;// CONCATENATED MODULE: ./lib/src/steps/init/environments.js



/** Ways in, by tier: what a team would say that has thought about it. */
const entered = {
    development: { model: 'push', promotion: 'automatic', cluster: 'nonprod' },
    testing: { model: 'push', promotion: 'automatic', cluster: 'nonprod' },
    uat: { model: 'push', promotion: 'manual', cluster: 'nonprod' },
    staging: { model: 'pull', promotion: 'manual', cluster: 'staging' },
    production: { model: 'pull', promotion: 'controlled', cluster: 'prod' },
};
/** Proposes the environments of some names, in the order of their tiers unless their order was said. */
function environmentsOf(names, isOrdered) {
    const found = names.map((name, index) => ({ name, tier: (0,tier_words/* tierOf */.k)(name) ?? tierByPlace(index, names.length), index }));
    const ordered = isOrdered
        ? found
        : found.toSorted((a, b) => tiers/* tiers */.c.indexOf(a.tier) - tiers/* tiers */.c.indexOf(b.tier) || (a.name < b.name ? -1 : 1));
    return ordered.map((one, at) => {
        const { name, tier } = one;
        const guessed = ['cluster', 'model', ...((0,tier_words/* tierOf */.k)(name) === undefined ? ['tier'] : [])];
        const before = isOrdered ? [] : predecessorsOf(one, ordered.slice(0, at));
        const isNext = before.length === 0 || (before.length === 1 && before[0] === ordered[at - 1]?.name);
        return Object.assign({ name, tier }, entered[tier], isNext ? {} : { after: before }, { guessed });
    });
}
/**
 * The environments of the tier before: of several, the one of the same region, else all. Regions of one tier do not wait
 * for each other.
 */
function predecessorsOf({ name, tier }, earlier) {
    const last = earlier.findLast((one) => one.tier !== tier);
    const before = earlier.filter((one) => one.tier === last?.tier).map((one) => one.name);
    const region = regionOf(name);
    const own = before.filter((one) => regionOf(one) === region);
    return region !== '' && own.length > 0 ? own : before;
}
/** The first of unknown names is where people develop, the last is what users see. */
function tierByPlace(index, count) {
    if (index === 0 && count > 1)
        return 'development';
    return index === count - 1 ? 'production' : 'testing';
}

;// CONCATENATED MODULE: ./lib/src/steps/init/propose.js



/**
 * Makes a proposal of what was found.
 * @throws UsageError where no environment or no application can be told, naming the input that says it.
 */
function propose(occurrences, answers, { repository, branches, lacking }) {
    const stages = stagesOf(occurrences);
    const found = [...new Set([...stages.keys(), ...occurrences.map(({ environment }) => environment)])];
    const names = answers.environments.length > 0 ? answers.environments : found;
    if (names.length === 0)
        throw nothingFound(lacking);
    const wanted = occurrences.filter(({ environment }) => names.includes(environment));
    const candidates = candidatesOf(wanted, Math.min(2, names.length));
    const registry = answers.registry ?? commonest(candidates.flatMap((one) => [...one.registries.values()]));
    if (registry === undefined)
        throw nothingFound(lacking);
    const travelling = candidates.filter(({ registries }) => [...registries.values()].includes(registry));
    const isSaid = answers.environments.length > 0;
    const used = isSaid ? names : names.filter((name) => travelling.some(({ registries }) => registries.has(name)));
    // One directory of a name like that may be anything.
    if (used.length < 2 && !isSaid)
        throw nothingFound(lacking);
    const isOrdered = isSaid || used.every((name) => stages.has(name));
    const proposed = withStages(environmentsOf(used, isOrdered), stages);
    const environments = withRegistries(proposed, travelling, registry).map((one) => {
        const branch = branches.get(one.name);
        return branch === undefined ? one : Object.assign({ branch }, one);
    });
    const { applications, passedOver } = applicationsOf(candidates, environments, registry, answers.applications);
    if (applications.length === 0)
        throw nothingFound(lacking);
    const flow = answers.name ?? wanted.find((one) => one.flow !== undefined)?.flow ?? nameOf(repository);
    return { flow, registry, environments, applications, passedOver: [...passedOver, ...lacking] };
}
function nothingFound([lacking, ...others]) {
    const expected = 'manifests that name an image for each environment';
    if (lacking !== undefined) {
        const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
        return new errors/* UsageError */.eb({ code: 'nothing-to-propose', where: '.', expected, found: `${lacking}${more}` });
    }
    return new errors/* UsageError */.eb({
        code: 'nothing-to-propose',
        where: '.',
        expected,
        found: 'none',
        fix: 'run it in the GitOps repository; --environments names them, --images the images of charts',
    });
}
/** Stages by the name of their environment, in their order. */
function stagesOf(occurrences) {
    const stages = occurrences.flatMap(({ environment, stage }) => stage === undefined ? [] : [[environment, stage]]);
    return new Map(stages.toSorted(([, one], [, other]) => one.order - other.order));
}
/** Takes cluster and promotion from the Stages; a production keeps the cluster of its own that a flow asks for. */
function withStages(environments, stages) {
    const isShared = (name, cluster) => [...stages].some(([other, stage]) => other !== name && stage.cluster === cluster);
    return environments.map((environment) => {
        const { name, tier, guessed } = environment;
        const stage = stages.get(name);
        if (stage === undefined)
            return environment;
        const { cluster, promotion } = stage;
        if (tier === 'production' && isShared(name, cluster))
            return { ...environment, promotion };
        return { ...environment, cluster, promotion, guessed: guessed.filter((key) => key !== 'cluster') };
    });
}
/** Groups by image. The places of an image are those of the layout that has it in most environments. */
function candidatesOf(occurrences, least) {
    const byImage = (0,group_by/* groupBy */.$)(occurrences, ({ repository }) => apart(repository).image);
    return [...byImage].flatMap(([image, found]) => {
        const byPlace = [...(0,group_by/* groupBy */.$)(found, ({ manifests }) => JSON.stringify(manifests)).values()];
        const [best] = byPlace.toSorted((a, b) => environmentCount(b) - environmentCount(a));
        const [first] = best ?? [];
        if (best === undefined || first === undefined || environmentCount(best) < least)
            return [];
        const registries = new Map(best.map(({ environment, repository }) => [environment, apart(repository).registry]));
        return [{ image, manifests: first.manifests, application: first.application, registries }];
    });
}
function environmentCount(occurrences) {
    return new Set(occurrences.map(({ environment }) => environment)).size;
}
/** As registries read a name: without a host it is on Docker Hub. */
function apart(repository) {
    const [host = '', ...rest] = repository.split('/');
    if (rest.length > 0 && /[.:]|^localhost$/.test(host))
        return { registry: host, image: rest.join('/') };
    return { registry: 'docker.io', image: rest.length === 0 ? `library/${repository}` : repository };
}
function commonest(values) {
    const counts = [...(0,group_by/* groupBy */.$)(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
    return counts.toSorted((a, b) => b.count - a.count)[0]?.value;
}
/** An environment has the registry that most of its own images are in. */
function withRegistries(environments, travelling, registry) {
    return environments.map((environment) => {
        const own = commonest(travelling.flatMap(({ registries }) => registries.get(environment.name) ?? []));
        return own === undefined || own === registry ? environment : { ...environment, registry: own };
    });
}
function applicationsOf(candidates, environments, registry, asked) {
    const applications = [];
    const passedOver = [];
    const names = new Set();
    for (const { image, manifests, application, registries } of candidates) {
        const name = nameOf(application ?? image.slice(image.lastIndexOf('/') + 1));
        const elsewhere = environments.find((one) => isElsewhere(registries.get(one.name), one.registry ?? registry));
        if (asked.length > 0 && !asked.includes(name))
            continue;
        if (elsewhere !== undefined && asked.length === 0) {
            passedOver.push(`${registries.get(elsewhere.name) ?? ''}/${image} is in another registry`);
        }
        else if (names.has(name))
            passedOver.push(`${image} has the name ${name} of another application`);
        else {
            names.add(name);
            const lacking = environments.filter((one) => !registries.has(one.name)).map((one) => one.name);
            applications.push({ name, image, manifests, lacking });
        }
    }
    return { applications, passedOver };
}
function isElsewhere(found, expected) {
    return found !== undefined && found !== expected;
}
/** A name as the flow file takes it. */
function nameOf(text) {
    const name = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    return name.replaceAll(/^-+|-+$/g, '').slice(0, 63) || 'flow';
}

// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/manifests/overlays/images-below.js
var images_below = __webpack_require__(89311);
// EXTERNAL MODULE: ./lib/src/manifests/forms/discover.js
var discover = __webpack_require__(62436);
// EXTERNAL MODULE: ./lib/src/manifests/forms/selectors.js
var selectors = __webpack_require__(68797);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var yaml_stream = __webpack_require__(96219);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/yamlpath.js
var yamlpath = __webpack_require__(60903);
;// CONCATENATED MODULE: ./lib/src/steps/init/sources/images.js







/** Every image of a file with one document; a path into one of several would need to say which. */
function imagesIn(file, text) {
    const stream = (0,errors/* undefinedIfRefusedSync */.hp)(() => (0,yaml_stream.openStream)(text, file));
    const [document] = stream?.documents ?? [];
    if (stream?.documents.length !== 1 || document === undefined)
        return [];
    return visit(document, document.contents, []);
}
function visit(document, node, path) {
    const [repository] = (0,discover/* repositoriesAt */.yM)(document, node, path);
    if (repository !== undefined)
        return isImage(repository, node, path) ? [{ repository, path: (0,yamlpath/* formatSegments */.cD)(path) }] : [];
    if ((0,dist/* isMap */.jh)(node)) {
        return node.items.flatMap(({ key, value }) => {
            const name = (0,nodes/* keyText */.Pu)(key);
            if (name === undefined || name === '<<' || (0,discover/* isPastKey */.yg)(name))
                return [];
            return visit(document, (0,nodes/* nodeOf */.E7)(value), [...path, { key: name }]);
        });
    }
    if (!(0,dist/* isSeq */.oP)(node))
        return [];
    const segments = (0,selectors/* itemSegments */.Ws)(node);
    return node.items.flatMap((item, index) => visit(document, item, [...path, segments[index] ?? { index }]));
}
/** Any text with a colon could be a reference, as `0.0.0.0:8080` is: one has a path, or stands below a key that says so. */
function isImage(repository, node, path) {
    if (!/[a-z]/.test(repository.slice(repository.lastIndexOf('/') + 1)))
        return false;
    const isSaid = path.some((one) => 'key' in one && /image/i.test(one.key));
    return isSaid || (0,dist/* isMap */.jh)(node) || /[.:].*\//.test(repository);
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/branches.js




/** Branches by the environment that each is named after: `prod`, `env/prod`. */
async function environmentBranches(git, cwd) {
    const refs = ['refs/heads', 'refs/remotes/origin'];
    const { exitCode, text } = await git.run(['for-each-ref', '--format=%(refname)', ...refs], {
        cwd,
        accept: [128, 129],
    });
    if (exitCode !== 0)
        return new Map();
    const branches = text.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/origin)\//, ''));
    const named = branches.map((branch) => [branch.slice(branch.lastIndexOf('/') + 1), branch]);
    return new Map(named.filter(([name]) => (0,tier_words/* tierOf */.k)(name) !== undefined && /^[a-z0-9-]{1,63}$/.test(name)));
}
/** The images of a tree whose branches are environments: the same places in each. */
function inBranches({ index }, environments) {
    const places = index.paths.flatMap((file) => {
        if (!(0,kustomize_paths/* isKustomization */.Sv)(file)) {
            return imagesIn(file, index.text(file) ?? '').map(({ repository, path }) => ({
                repository,
                manifests: { layout: 'file', file, path },
                file,
            }));
        }
        const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
        const overlay = index.kustomizationOf(directory === '.' ? '' : directory);
        if (overlay === undefined || overlay.isComponent)
            return [];
        return (0,images_below/* imagesBelow */.E)(index, overlay).images.map(({ name }) => ({
            repository: name,
            manifests: { layout: 'kustomize', directory },
            file,
        }));
    });
    return [...environments].flatMap((environment) => places.map((place) => Object.assign({ environment }, place)));
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/elements.js


/** Elements of lists that say their environment, as those of an ApplicationSet do. */
const elements_elements = {
    recognises: 'an element of a list that says its environment: `elements[stage=prod,codebase=cart]` of an ApplicationSet',
    find({ index, named }) {
        return index.paths.flatMap((file) => {
            const text = index.text(file) ?? '';
            if (!/\belements:/.test(text))
                return [];
            return imagesIn(file, text).flatMap(({ repository, path }) => {
                const [whole = '', key = '', environment = ''] = /\b(stage|environment|env)=([a-z0-9-]+)/.exec(path) ?? [];
                const isOne = named.length > 0 ? named.includes(environment) : (0,tier_words/* tierOf */.k)(environment) !== undefined;
                if (!isOne)
                    return [];
                const template = path.replace(whole, `${key}={environment}`);
                return [{ repository, environment, manifests: { layout: 'file', file, path: template }, file }];
            });
        });
    },
};

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/flow/krci-resources.js
var krci_resources = __webpack_require__(10254);
;// CONCATENATED MODULE: ./lib/src/steps/init/sources/exports.js



/** Exports of KubeRocketCI: order, cluster and trigger of the Stages, applications of the CDPipeline, images of the streams. */
const exports_exports = {
    recognises: 'exports of KubeRocketCI: `CDPipeline`, its `Stage`s and `CodebaseImageStream`s, as `kubectl get -o yaml` prints them',
    find({ index }) {
        const files = index.paths.flatMap((file) => readExports(file, index));
        const found = {
            pipelines: files.flatMap(({ pipelines }) => pipelines),
            stages: files.flatMap(({ stages }) => stages),
            streams: files.flatMap(({ streams }) => streams),
        };
        return found.pipelines.flatMap((pipeline) => inPipeline(pipeline, found));
    },
};
/** A file that only looks like exports, such as a template of a chart, holds none. */
function readExports(file, index) {
    const text = index.text(file) ?? '';
    if (!text.includes('v2.edp.epam.com/') || !/\b(?:CDPipeline|Stage|CodebaseImageStream)\b/.test(text))
        return [];
    try {
        return [(0,krci_resources/* readResources */.M)((0,flow_document/* parseFlowDocuments */.q)(new TextEncoder().encode(text), file))];
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return [];
        throw error;
    }
}
function inPipeline(pipeline, { stages, streams }) {
    const own = stages.filter((stage) => stage.pipeline === pipeline.name);
    return pipeline.applications.flatMap((application) => {
        const candidates = streams.filter(({ codebase }) => codebase === application);
        const stream = candidates.find(({ name }) => pipeline.streams.includes(name)) ?? candidates[0];
        if (stream === undefined)
            return [];
        return own.map(({ name, order, cluster, promotion, at }) => ({
            repository: stream.image,
            environment: name,
            // Where KubeRocketCI runs, its operator has made an ApplicationSet.
            manifests: { layout: 'krci', applicationset: 'cluster' },
            file: at,
            flow: pipeline.name,
            application,
            stage: { order, cluster, promotion },
        }));
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/files.js



/** Files whose path names an environment: values of charts, patches, plain manifests. */
const files = {
    recognises: 'a file whose path names an environment: `cart/values-prod.yaml`, `envs/prod/cart.yaml`',
    find({ index, named }) {
        return index.paths.flatMap((file) => {
            const template = (0,kustomize_paths/* isKustomization */.Sv)(file) ? undefined : templateOf(file, named);
            if (template === undefined)
                return [];
            return imagesIn(file, index.text(file) ?? '').map(({ repository, path }) => {
                const manifests = { layout: 'file', file: template.path, path };
                return { repository, environment: template.environment, manifests, file };
            });
        });
    },
};

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/krci.js

const valuesFile = /^([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)\/([a-z0-9][a-z0-9-]*)-values\.yaml$/;
/** KubeRocketCI's values files, whose path says everything. */
const krci = {
    recognises: '`<flow>/<environment>/<application>-values.yaml` of KubeRocketCI',
    find({ index }) {
        return index.paths.flatMap((file) => {
            const [, flow, environment, application] = valuesFile.exec(file) ?? [];
            if (flow === undefined || environment === undefined || application === undefined)
                return [];
            const image = imagesIn(file, index.text(file) ?? '').find(({ path }) => path === 'image');
            if (image === undefined)
                return [];
            const { repository } = image;
            return [{ repository, environment, manifests: { layout: 'krci' }, file, flow, application }];
        });
    },
};

// EXTERNAL MODULE: ./lib/src/manifests/overlays/image-name.js
var image_name = __webpack_require__(11470);
;// CONCATENATED MODULE: ./lib/src/steps/init/sources/kustomize.js




/** Kustomizations whose directory names an environment, and the images of what they take in. */
const kustomize = {
    recognises: 'a kustomization whose directory names an environment: `apps/cart/overlays/prod`',
    find(tree) {
        return tree.index.paths.filter(kustomize_paths/* isKustomization */.Sv).flatMap((file) => inOverlay(tree, file));
    },
};
function inOverlay({ index, named }, file) {
    const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const template = templateOf(directory, named);
    const overlay = template && index.kustomizationOf(directory);
    if (template === undefined || overlay === undefined || overlay.isComponent)
        return [];
    // A kustomization that takes in other overlays is a list of them; each has its own images.
    if (overlay.resources.some((path) => templateOf(path, named) !== undefined && isOverlay(index, path)))
        return [];
    const before = (0,images_below/* imagesBelow */.E)(index, overlay, 0).images;
    const after = (0,images_below/* imagesBelow */.E)(index, overlay).images;
    return after.flatMap((image, at) => {
        const name = (0,image_name/* splitImage */.s5)(before[at]?.name ?? image.name).name;
        const occurrence = occurrenceOf(image, name, template.path);
        return occurrence === undefined ? [] : [{ ...occurrence, environment: template.environment, file }];
    });
}
function isOverlay(index, path) {
    const below = index.kustomizationOf(path);
    return below !== undefined && !below.isComponent;
}
function occurrenceOf({ name: repository }, name, directory) {
    if (repository === '' || /[$ {]/.test(repository))
        return undefined;
    const alias = name === repository ? {} : { image: name };
    return { repository, manifests: { layout: 'kustomize', directory, ...alias } };
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/releases.js





/** HelmReleases of Flux whose values say no image: the chart does, and the user says which. */
const releases = {
    recognises: 'a `HelmRelease` whose path names an environment; the input `images` says its image',
    find({ index, named, images }) {
        return index.paths.flatMap((file) => {
            const text = index.text(file) ?? '';
            const template = /\bHelmRelease\b/.test(text) ? templateOf(file, named) : undefined;
            if (template === undefined)
                return [];
            return releasesIn(text, file).flatMap(({ application, hasImage }) => {
                const repository = images.get(application);
                if (repository === undefined || !hasImage)
                    return [];
                const path = `HelmRelease/${application}:spec.values.image`;
                const manifests = { layout: 'file', file: template.path, path };
                return [{ repository, environment: template.environment, manifests, file, application }];
            });
        });
    },
    lacking({ index, named, images }) {
        return index.paths.flatMap((file) => {
            const text = index.text(file) ?? '';
            if (!/\bHelmRelease\b/.test(text) || templateOf(file, named) === undefined)
                return [];
            return releasesIn(text, file).flatMap(({ application, hasImage }) => {
                const repository = images.get(application);
                if (repository === undefined || hasImage)
                    return [];
                const add = `image: { repository: ${repository}, tag: … }`;
                return [`the HelmRelease ${application} of ${file} has no image in spec.values: add ${add}`];
            });
        });
    },
};
function releasesIn(text, file) {
    const stream = (0,errors/* undefinedIfRefusedSync */.hp)(() => (0,yaml_stream.openStream)(text, file));
    return (stream?.documents ?? []).flatMap((document) => {
        const { contents } = document;
        const application = (0,nodes/* stringAt */.bX)(contents, 'kind') === 'HelmRelease' ? nameIn(contents) : undefined;
        if (application === undefined)
            return [];
        return [{ application, hasImage: document.getIn(['spec', 'values', 'image']) !== undefined }];
    });
}
function nameIn(contents) {
    return (0,dist/* isMap */.jh)(contents) ? (0,nodes/* stringAt */.bX)(contents.get('metadata'), 'name') : undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/tags.js






/** Values files that hold a tag alone: the chart has the repository, and the user says which. */
const tags = {
    recognises: 'values with `image.tag` and no repository, in a file whose path names an environment; the input `images` says it',
    find({ index, named, images }) {
        if (images.size === 0)
            return [];
        return index.paths.flatMap((file) => {
            const template = templateOf(file, named);
            const found = template === undefined ? [] : tagsIn(file, index.text(file) ?? '');
            return [...images].flatMap(([application, repository]) => {
                // One application owns every tag; of several, each has those whose place bears its name.
                const path = found.find((one) => images.size === 1 || `${file}.${one}`.includes(application));
                if (template === undefined || path === undefined)
                    return [];
                const manifests = { layout: 'file', file: template.path, path };
                return [{ repository, environment: template.environment, manifests, file, application }];
            });
        });
    },
};
function tagsIn(file, text) {
    const stream = (0,errors/* undefinedIfRefusedSync */.hp)(() => (0,yaml_stream.openStream)(text, file));
    const [document] = stream?.documents ?? [];
    return stream?.documents.length === 1 && document !== undefined ? tags_visit(document.contents, []) : [];
}
function tags_visit(node, path) {
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    const last = path.at(-1);
    const isImage = last !== undefined && 'key' in last && /image$/i.test(last.key);
    if (isImage && node.has('tag') && (0,nodes/* stringAt */.bX)(node, 'repository') === undefined) {
        return [(0,yamlpath/* formatSegments */.cD)([...path, { key: 'tag' }])];
    }
    return node.items.flatMap(({ key, value }) => {
        const name = (0,nodes/* keyText */.Pu)(key);
        return name === undefined ? [] : tags_visit((0,nodes/* nodeOf */.E7)(value), [...path, { key: name }]);
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/init/sources/sources.js







/** Every way to recognise images of environments, the surest first: a new one is a file and a line here. */
const sources = [exports_exports, krci, kustomize, elements_elements, releases, tags, files];

;// CONCATENATED MODULE: ./lib/src/steps/init/plan.js











/** Reads the manifests of the repository and proposes a flow for them, which is parsed as any other. Changes nothing. */
async function plan(inputs, ports, version) {
    const { root, origin } = await repositoryOf(ports);
    const index = await (0,overlay_index/* overlayIndex */.$)(await ports.gitops.directory(root).snapshot());
    if (index === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'too-many-files',
            where: root,
            expected: 'at most 5,000 manifests',
            found: 'more',
            fix: 'run it in a directory of the applications, and move krci-deploy.yaml up',
        });
    }
    // Its pattern lets no second equals sign through.
    const images = new Map(inputs.images.map((one) => pairOf(one.split('='))));
    const paths = index.paths.filter((path) => !notManifests.test(path));
    const tree = { index: { ...index, paths }, named: inputs.environments, images };
    const found = sources.flatMap((source) => source.find(tree));
    const branches = found.length > 0 ? new Map() : await environmentBranches(ports.git, root);
    const occurrences = branches.size > 1 ? inBranches(tree, branches.keys()) : found;
    const lacking = sources.flatMap((source) => source.lacking?.(tree) ?? []);
    const repository = (0,external_node_path_.basename)((origin ?? root).replace(/\.git$/, ''));
    const proposal = propose(occurrences, inputs, { repository, branches, lacking });
    const text = flowText(proposal);
    await (0,load/* parseFlow */.W)(new TextEncoder().encode(text), missing/* defaultFlowFile */.Ah);
    const pipeline = pipelineFor(inputs.pipeline, origin, proposal, version);
    const files = [{ path: missing/* defaultFlowFile */.Ah, text }, ...(pipeline === undefined ? [] : [pipeline])];
    if (inputs.write)
        await refuseExisting(files, ports);
    return { proposal, files, isWritten: inputs.write };
}
/** Files of pipelines, charts' templates and tests deploy nothing to an environment. */
const notManifests = /(?:^|\/)(?:\.[^/]*|templates|docs?|hack|tests?\/(?:fixtures|data)|node_modules|vendor)\//;
function pairOf([application = '', image = '']) {
    return [application, image];
}
/** The top of the checkout, or the working directory where that is in none. */
async function repositoryOf(ports) {
    const here = ports.files.resolve(missing/* defaultFlowFile */.Ah);
    const home = await (0,flow_home/* homeOfFlow */.D2)(here, ports);
    if (home === undefined)
        return { root: (0,external_node_path_.dirname)(here), origin: undefined };
    return { root: (0,flow_home/* topOf */.HX)(home), origin: await (0,flow_home/* originOf */.yv)(home, ports.git) };
}
function pipelineFor(asked, origin, { applications, environments }, version) {
    const platform = asked === 'auto' ? platformOf(origin) : asked;
    if (platform === 'none')
        return undefined;
    return pipelineOf(platform, { applications: namesOf(applications), environments: namesOf(environments), version });
}
function namesOf(all) {
    return all.map(({ name }) => name);
}
function platformOf(origin) {
    if (origin !== undefined && /\bgithub\b/i.test(origin))
        return 'github';
    if (origin !== undefined && /\bgitlab\b/i.test(origin))
        return 'gitlab';
    throw new errors/* UsageError */.eb({
        code: 'invalid-input',
        where: 'pipeline',
        expected: 'github or gitlab, because the remote origin does not tell',
        found: 'auto',
    });
}
/** What somebody wrote is never replaced. */
async function refuseExisting(files, ports) {
    for (const { path } of files) {
        if ((await ports.files.read(path)) === undefined)
            continue;
        throw new errors/* RefusedError */.fk({
            code: 'file-exists',
            where: path,
            expected: 'no such file yet',
            found: 'one',
            fix: 'leave write out and compare, or move it away',
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/init/init.js




/** Makes the step; `version` is the release that pipelines name. */
function init(version) {
    return {
        declaration: declaration/* declaration */.H,
        shows: 'finding',
        plan: (inputs, ports) => plan(inputs, ports, version),
        describe,
        execute,
    };
}
async function execute(planned, { files: directory }) {
    const { proposal, files, isWritten } = planned;
    const written = isWritten ? files.map(({ path }) => path) : [];
    if (isWritten)
        for (const { path, text } of files)
            await directory.write(path, new TextEncoder().encode(text));
    const { environments, applications } = proposal;
    const found = `${(0,counted/* counted */.h)(environments.length, 'environment')}, ${(0,counted/* counted */.h)(applications.length, 'application')}`;
    const next = isWritten ? 'run krci-deploy check next' : 'add --write to write it';
    return {
        changed: isWritten,
        headline: `Proposed a flow of ${found}; ${next}`,
        outputs: { environments: init_namesOf(environments), applications: init_namesOf(applications), files: written.join(',') },
        data: { ...proposal, files },
        report: describe(planned),
    };
}
function init_namesOf(all) {
    return all.map(({ name }) => name).join(',');
}
function describe({ proposal, files, isWritten }) {
    const { environments, applications, passedOver } = proposal;
    const rows = environments.map((one) => [one.name, one.tier, one.model, one.promotion, one.guessed.join(', ')]);
    const seen = [
        (0,report/* heading */.R_)('init'),
        (0,report/* table */.tp)(['Environment', 'Tier', 'Model', 'Promotion', 'Guessed'], rows),
        (0,report/* table */.tp)(['Application', 'Image', 'Place'], applications.map(({ name, image, manifests }) => [name, image, placeText(manifests)])),
        ...(passedOver.length === 0 ? [] : [(0,report/* paragraph */.FY)(`Not taken: ${passedOver.join('; ')}.`)]),
    ];
    if (isWritten)
        return [...seen, (0,report/* paragraph */.FY)(`Written: ${files.map(({ path }) => path).join(', ')}.`)];
    return [...seen, ...files.flatMap(({ path, text }) => [(0,report/* heading */.R_)(path), (0,report/* verbatim */.Bj)(text, 'yaml')])];
}
function placeText(manifests) {
    return Object.entries(manifests)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(', ');
}


/***/ })

};
