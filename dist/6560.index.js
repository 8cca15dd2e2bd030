export const id = 6560;
export const ids = [6560,8258];
export const modules = {

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

/***/ 56994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `30m`, `12h`, `7d`, `4w`. */
const duration = { type: 'string', pattern: '^[1-9][0-9]{0,4}[mhdw]$' };
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Milliseconds of a text that fits the schema. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

/***/ 66403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ predecessorsOf),
/* harmony export */   G0: () => (/* binding */ namesBefore),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Rs: () => (/* binding */ leadsTo),
/* harmony export */   St: () => (/* binding */ circleIn),
/* harmony export */   hM: () => (/* binding */ inPromotionOrder),
/* harmony export */   lD: () => (/* binding */ stopsOf)
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

/***/ 47922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ applicationOf),
/* harmony export */   VW: () => (/* binding */ environmentBefore),
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
/** @throws UsageError that lists the applications of the flow. */
function applicationOf(flow, name) {
    return named(flow, 'application', flow.applications, name);
}
/**
 * Returns the first named of the environments before one, or undefined for the first one; `graph.ts` has all of them.
 */
function environmentBefore(flow, name) {
    const { after, afterAny } = environmentOf(flow, name);
    const [before] = [...after, ...afterAny];
    return before === undefined ? undefined : environmentOf(flow, before);
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

/***/ 57410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 28258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ }),

/***/ 64318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'version',
        expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
        found: `"${version}"`,
    });
}


/***/ }),

/***/ 39825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  protect: () => (/* binding */ protect)
});

// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var declaration = __webpack_require__(74842);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report_report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 14 modules
var load = __webpack_require__(25195);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
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
/** Tells whether a script carries an artifact on, or changes the running version. */
function promotes(script) {
    return new RegExp(`${command}(?:promote|promotion|manifest-bump)\\b`).test(script);
}
/** The CLI by its name, or by the file of the bundle. */
const command = String.raw `(?:\bkrci-deploy|\bcli\.js["']?)\s+`;
/** Tells whether a script runs the gate and ignores its result. */
function ignoresGate(script) {
    return new RegExp(`${command}gate\\b[^\\n;]*\\|\\|\\s*(?:true|:)`).test(script);
}
/** Lists the environments that commands of a script name as a literal. */
function environmentsIn(script) {
    return [...script.matchAll(/--(?:environment|to)[ =]["']?([a-z0-9-]+)/g)].map(([, name]) => name ?? '');
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/github-rules.js

const gateAction = /\/krci-deploy\/actions\/gate@/;
const carrier = /\/krci-deploy\/actions\/(?:promote|manifest-bump)@/;
const wholePromotion = /\/krci-deploy(?:\/actions\/promotion)?@/;
/** In the order of the report. A new rule is an entry here and a workflow in its test. */
const workflowRules = [
    {
        code: 'gate-ignored',
        isGrave: true,
        advice: 'Take it away: a closed gate must end the job',
        found({ steps }) {
            const isSwallowed = steps.some((step) => isGate(step) && (step['continue-on-error'] ?? false) !== false);
            if (isSwallowed)
                return 'a gate with continue-on-error';
            return steps.some(({ run }) => ignoresGate(jobs_text(run)))
                ? 'a gate whose answer is thrown away (|| true)'
                : undefined;
        },
    },
    {
        code: 'gate-asks-only',
        isGrave: true,
        advice: 'Take what-if and dry-run away: such an answer opens nothing',
        found: ({ steps }) => steps.some((step) => isGate(step) && ['what-if', 'dry-run'].some((name) => isTrue(tree(step['with'])[name])))
            ? 'a gate that is only asked (what-if, dry-run) before a promotion'
            : undefined,
    },
    {
        code: 'no-gate',
        isGrave: false,
        advice: 'Use the root action, or run the gate in the same job, so that what it judged is what is promoted',
        found: ({ steps, job }) => steps.some(({ uses }) => carrier.test(jobs_text(uses))) && !steps.some(isGate) && job['needs'] === undefined
            ? 'a promotion without the gate'
            : undefined,
    },
    {
        code: 'runs-anyway',
        isGrave: true,
        advice: 'Take the condition away: the step runs though the gate before it is closed',
        found: ({ steps }) => steps.some(asksGate) &&
            steps.some((step) => isUngated(step) && /\b(?:always|failure|cancelled)\s*\(/.test(jobs_text(step['if'])))
            ? 'a promotion that runs after a failure (if: always())'
            : undefined,
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
function isGate({ uses }) {
    return gateAction.test(jobs_text(uses));
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
    return isGate(step) || /\b(?:krci-deploy|cli\.js)\s+gate\b/.test(jobs_text(step['run']));
}
/** Tells whether a step has no gate; the root action and `promotion` run one themselves. */
function isUngated({ uses, run }) {
    return carrier.test(jobs_text(uses)) || (promotes(jobs_text(run)) && !/\bpromotion\b/.test(jobs_text(run)));
}
function carries({ uses, run }) {
    return carrier.test(jobs_text(uses)) || wholePromotion.test(jobs_text(uses)) || promotes(jobs_text(run));
}
function targetsOf(step) {
    if (!carries(step))
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

;// CONCATENATED MODULE: ./lib/src/steps/protect/github-workflow.js


const action = /\/krci-deploy(?:\/actions\/(?:promotion|promote|manifest-bump))?@/;
const workflow = /\/krci-deploy\/\.github\/workflows\/promote[a-z-]*\.ya?ml@/;
/** Finds steps that bypass the environment or its queue, or have more permissions than needed. */
function githubFindings(document) {
    const top = tree(document.data);
    return Object.entries(tree(top['jobs'])).flatMap(([name, value]) => {
        const job = tree(value);
        const at = document.position(['jobs'], name);
        if (workflow.test(jobs_text(job['uses'])))
            return calledFindings(at, job);
        if (isPromotion(job))
            return ownFindings(at, job, top).concat(ruleFindings(at, job, top));
        return signsAlone(job) ? [signing(at)] : [];
    });
}
function ruleFindings(at, job, top) {
    const steps = items(job['steps']).map(tree);
    return workflowRules.flatMap((rule) => {
        const found = rule.found({ top, job, steps });
        const { code, advice, isGrave } = rule;
        return found === undefined ? [] : [{ code, at, found, advice, isGrave }];
    });
}
/**
 * Tells whether a job signs without an environment.
 * Any branch may run such a job: its verdict is signed with the key of the environment all the same.
 */
function signsAlone(job) {
    return environmentOf(job) === '' && items(job['steps']).some((step) => isSigning(tree(step)));
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
function isPromotion(job) {
    return items(job['steps']).some((step) => {
        const { uses, run } = tree(step);
        return action.test(jobs_text(uses)) || promotes(jobs_text(run));
    });
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

;// CONCATENATED MODULE: ./lib/src/steps/protect/gitlab-pipeline.js

/** Checks a pipeline's own jobs; content of templates and components is not read. */
function gitlabFindings(document) {
    return Object.entries(tree(document.data)).flatMap(([name, value]) => {
        const job = tree(value);
        const isWhole = job['extends'] === undefined && !name.startsWith('.');
        const script = items(job['script']).map(jobs_text).join('\n');
        return isWhole && promotes(script) ? findingsOf(document.position([], name), job, tree(document.data)) : [];
    });
}
function findingsOf(at, job, top) {
    const findings = [];
    const say = (code, found, advice) => {
        findings.push({ code, at, found, advice, isGrave: true });
    };
    if (job['environment'] === undefined) {
        say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
    }
    if (job['resource_group'] === undefined) {
        say('no-queue', 'a promotion without resource_group', 'Give the job a resource_group named by the environment');
    }
    const script = items(job['script']).map(jobs_text).join('\n');
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
    if (job['interruptible'] === true) {
        say('queue-cancels', 'interruptible: true', 'Set it to false: a promotion is cut off half-way');
    }
    const named = ['CI_SERVER_URL', 'CI_JOB_ID', 'CI_PROJECT_PATH', 'CI_ENVIRONMENT_NAME'];
    const variables = { ...tree(top['variables']), ...tree(job['variables']) };
    const set = named.find((name) => name in variables);
    if (set !== undefined)
        say('platform-variables', `${set} set by hand`, 'Leave it as GitLab sets it');
    const rules = items(job['rules']).map(tree);
    if (rules.some((rule) => gitlab_pipeline_isTrue(rule['allow_failure']))) {
        say('may-fail', 'a rule with allow_failure: true', 'Set allow_failure: false: the pipeline goes on without it');
    }
    if (job['when'] === 'manual' && job['allow_failure'] !== false) {
        say('may-fail', 'a manual job with allow_failure: true', 'Set allow_failure: false: the pipeline goes on without it');
    }
    return findings;
}
function gitlab_pipeline_isTrue(value) {
    return value === true || value === 'true';
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/doctor.js




const workflows = ['.github/workflows/*.yml', '.github/workflows/*.yaml'];
const pipelines = ['.gitlab-ci.yml'];
const maxFiles = 200;
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
    for (const [patterns, reader] of [[workflows, githubFindings], [pipelines, gitlabFindings]]) {
        for (const path of await filesOf(patterns, ports)) {
            await look(async () => (await documentsOf(path, ports)).flatMap(reader));
        }
    }
    if (ports.platform.kind === 'local')
        return { findings, unseen };
    await look(async () => (await ports.platform.unorderedQueues(false)).map(unordered));
    await look(async () => (await ports.platform.sharedSecrets()).filter(isForPromotion).map(shared), false);
    return { findings, unseen };
}
async function filesOf(patterns, { files }) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await files.glob(pattern)));
    return found.slice(0, maxFiles);
}
/**
 * Parses all documents of a file.
 * In GitLab's, a first one with a `spec` may precede the pipeline.
 */
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
        isGrave: false,
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
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'protect');
    const environments = inputs.environment.length > 0
        ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name))
        : flow.environments.filter(isApprovedOnPlatform);
    const differences = [];
    for (const environment of environments) {
        const gaps = await ports.platform.protect(wantedOf(environment), false);
        for (const gap of gaps) {
            differences.push({ ...gap, environment: environment.name, demand: demandFor(environment, gap) });
        }
    }
    const { findings, unseen } = await diagnose(ports);
    const unguarded = await unguardedIn(flow, environments, ports);
    const { apply, check } = inputs;
    const all = [
        ...unguarded,
        ...(ports.platform.kind === 'github' ? environments.flatMap(oneApproval) : []),
        ...findings,
    ];
    return { flow, wanted: environments.map(wantedOf), differences, findings: all, unseen, apply, check };
}
function isApprovedOnPlatform(environment) {
    if (environment.gate.approval === undefined)
        return (0,approval/* isApprovedByDefault */.yg)(environment);
    return (0,approval/* approvalRequirementsOf */.TO)(environment).by === 'platform';
}
/** Lists environments that people enter, without approval in the flow or protection on the platform. */
async function unguardedIn(flow, asked, { platform }) {
    if (platform.kind === 'local')
        return [];
    const findings = [];
    for (const environment of flow.environments) {
        const { name, tier, promotion } = environment;
        if (promotion === 'automatic' || tier !== 'staging' || asked.includes(environment))
            continue;
        const guard = await platform.protection(name);
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
function describe(planned) {
    return [(0,report_report/* heading */.R_)('protect'), ...differenceBlocks(planned), ...findingBlocks(planned)];
}
function differenceBlocks({ wanted, differences }) {
    if (wanted.length === 0)
        return [(0,report_report/* paragraph */.FY)('No environment of the flow is approved on the platform.')];
    const names = wanted.map(({ environment }) => environment).join(', ');
    if (differences.length === 0)
        return [(0,report_report/* paragraph */.FY)(`${names}: guarded as the flow needs it.`)];
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
function findingBlocks({ findings, unseen }) {
    const rows = findings.map(({ at, found, advice }) => [at, found, advice]);
    return [
        ...(rows.length > 0 ? [(0,report_report/* heading */.R_)('Queues, jobs and secrets'), (0,report_report/* table */.tp)(['Where', 'Found', 'What to do'], rows)] : []),
        ...(unseen.length > 0 ? [(0,report_report/* paragraph */.FY)('Could not be seen:'), (0,report_report/* listing */.RR)(unseen.map(({ why }) => why))] : []),
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
function demandFor(environment, { what }) {
    const { protection } = (0,approval/* approvalRequirementsOf */.TO)(environment);
    if (what === 'environment' || what === 'wait')
        return 'required';
    return protection[what] === 'off' ? 'required' : protection[what];
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/execute.js



/** Reports the differences; with `apply`, sets those that can be set and looks again. */
async function execute(plan, ports) {
    if (!plan.apply)
        return outcomeOf(plan, plan.differences, false, describe(plan));
    const settable = plan.differences.filter(({ byHand }) => byHand === undefined);
    const changing = new Set(settable.map(({ environment }) => environment));
    for (const wanted of plan.wanted)
        if (changing.has(wanted.environment))
            await ports.platform.protect(wanted, true);
    const queues = plan.findings.filter(({ code }) => code === 'queue-unordered');
    if (queues.length > 0)
        await ports.platform.unorderedQueues(true);
    const left = plan.differences.filter(({ byHand }) => byHand !== undefined);
    const findings = plan.findings.filter(({ code }) => code !== 'queue-unordered');
    const done = { ...plan, findings };
    const report = [(0,report_report/* heading */.R_)('protect'), ...differenceBlocks(plan), ...findingBlocks(done)];
    return outcomeOf(done, left, settable.length + queues.length > 0, report);
}
function outcomeOf(plan, left, changed, report) {
    const { flow, findings, unseen, wanted } = plan;
    const required = left.filter(({ demand }) => demand === 'required');
    const failure = plan.check ? refusalOf(required, plan) : undefined;
    const hidden = unseen.length === 0 ? '' : `, ${unseen.length} could not be seen`;
    return {
        changed,
        headline: `${flow.name}: ${some(left.length, 'difference')}${changed ? ' left' : ''} in ${some(wanted.length, 'environment')}, ${some(findings.length, 'finding')}${hidden}`,
        outputs: { differences: String(left.length), findings: String(findings.length) },
        data: {
            flow: flow.name,
            environments: wanted.map(({ environment }) => environment),
            differences: left,
            findings,
            unseen: unseen.map(({ why }) => why),
        },
        report,
        ...(failure !== undefined && { failure }),
    };
}
function some(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * Makes the audit's refusal.
 * A part that could not be read fails the audit if a finding in it may be grave.
 */
function refusalOf(required, { findings, unseen }) {
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
    const grave = findings.find(({ isGrave }) => isGrave);
    if (grave !== undefined) {
        return new errors/* RefusedError */.fk({ code: 'protection-differs', where: grave.at, found: grave.found, fix: grave.advice });
    }
    const hidden = unseen.filter(({ mayBeGrave }) => mayBeGrave);
    const [one] = hidden;
    if (one === undefined)
        return undefined;
    return new errors/* EvidenceError */.oe({
        code: 'protection-unseen',
        expected: 'all of the protection to be seen',
        found: `${hidden.length} in all that could not be: ${one.why}`,
    });
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
