export const id = 8735;
export const ids = [8735];
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

/***/ 87423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   QD: () => (/* binding */ trustedKeys),
/* harmony export */   RJ: () => (/* binding */ scopeAdvice),
/* harmony export */   kC: () => (/* binding */ signingKeyFor),
/* harmony export */   qw: () => (/* binding */ withheldEnvironments)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45439);





const maxKeyBytes = 64 * 1024;
/** Throws UsageError, which never quotes the text, unless it is an ECDSA P-256 private key in PEM, not encrypted. */
function signingKey(pem) {
    const key = attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem));
    if (key !== undefined && isP256(key))
        return { id: fingerprint((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-signing-key',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: 'an ECDSA P-256 private key in PEM without a password',
        fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
    });
}
/**
 * Picks the key that signs the statement. One with an untrusted signature, with none, or by a key that may not say it,
 * would be refused when it is read.
 *
 * @throws UsageError
 */
function signingKeyFor(pem, trust, claim) {
    const key = pem === undefined ? undefined : signingKey(pem);
    if (trust.length === 0)
        return key;
    if (key === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            code: 'signing-key-missing',
            where: 'KRCI_DEPLOY_SIGNING_KEY',
            expected: 'a key, because the flow trusts signed records alone (records.trusted-keys)',
            found: 'none',
            fix: 'set KRCI_DEPLOY_SIGNING_KEY',
        });
    }
    const entries = trust.filter(({ id }) => id === key.id);
    if (entries.length > 0) {
        requireScope(key, entries, claim);
        return key;
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'signing-key-untrusted',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: `a key that the flow trusts (${trust.map(({ id }) => id).join(', ')})`,
        found: key.id,
        fix: 'use one of those, or add its public key to records.trusted-keys',
    });
}
function requireScope({ id }, entries, claim) {
    const faults = entries.map(({ scope }) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeFault */ .d)(scope, claim));
    if (faults.includes(undefined))
        return;
    const { environment, statement } = claim;
    const isRetired = faults.every((fault) => fault === 'key-retired');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: isRetired ? 'signing-key-retired' : 'signing-key-scope',
        where: 'KRCI_DEPLOY_SIGNING_KEY',
        expected: `a key whose scope holds "${statement}" about ${environment}`,
        found: isRetired ? `${id}, which is revoked or past its not-after` : `${id}, whose scope does not`,
        fix: isRetired ? `use the key of ${environment} that came after it` : scopeAdvice(environment),
    });
}
/** Returns the advice on how to give a key the scope of an environment. */
function scopeAdvice(environment) {
    return `use the key of ${environment}, or write { key: KEY, environments: [${environment}] } in records.trusted-keys`;
}
/**
 * Reads the keys that the flow trusts: PEM in the flow file, or paths of files beside it. Where production has a gate
 * and is not alone, a key without environments is not valid for it: the job of every other environment could hold that
 * key.
 *
 * @throws UsageError
 */
async function trustedKeys(flow, files) {
    const { records } = flow;
    const withheld = withheldEnvironments(flow);
    const keys = [];
    for (const { key, ...scope } of records?.trustedKeys ?? [])
        keys.push({ ...(await trustedKey(key, flow, files)), scope: { ...scope, withheld } });
    return keys;
}
/** Returns the environments for which a key without environments is not valid. */
function withheldEnvironments({ environments }) {
    const guarded = environments.filter(({ tier, declared, requireVerdict }) => {
        return tier === 'production' && (requireVerdict || Object.keys(declared).length > 0);
    });
    return environments.length > 1 ? guarded.map(({ name }) => name) : [];
}
async function trustedKey(entry, flow, files) {
    const inline = entry.includes('-----BEGIN ');
    const path = inline ? flow.file : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(flow.file), entry);
    const bytes = inline ? new TextEncoder().encode(entry) : await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .readBeside */ .ri)(flow, entry, files);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            code: 'trusted-key-missing',
            where: `${flow.file}: records.trusted-keys`,
            expected: `the public key ${entry}`,
            found: `no file ${path}`,
            fix: 'commit it there, or correct the path',
        });
    }
    const text = new TextDecoder().decode(bytes.subarray(0, maxKeyBytes));
    const key = text.includes('PRIVATE KEY') ? undefined : attempt(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(text));
    if (key !== undefined && isP256(key))
        return { id: fingerprint(key), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-trusted-key',
        where: `${path}: records.trusted-keys`,
        expected: 'an ECDSA P-256 public key in PEM (-----BEGIN PUBLIC KEY-----)',
        found: 'something else',
    });
}
function isP256(key) {
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
}
/** Hashes the public key as SSH writes it (RFC 5656, section 3.1). */
function fingerprint(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    const parts = [Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point].flatMap((part) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        return [length, part];
    });
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.concat(parts)).digest('base64').replace(/=+$/, '')}`;
}
function attempt(work) {
    try {
        return work();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 45439:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ scopeFault)
/* harmony export */ });
/** Returns the reason why a good signature by the key does not count for the statement; undefined where it does. */
function scopeFault(scope, { environment, statement, time }) {
    const { environments, statements, withheld, revoked, notAfter } = scope;
    if (environments === undefined ? withheld.includes(environment) : !environments.includes(environment))
        return 'key-scope';
    if (statements !== undefined && !statements.includes(statement))
        return 'key-scope';
    const isLate = notAfter !== undefined && Date.parse(time) > Date.parse(notAfter);
    return revoked === true || isLate ? 'key-retired' : undefined;
}


/***/ }),

/***/ 17979:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./lib/src/steps/check/declaration.js
var declaration = __webpack_require__(18673);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/complete.js + 1 modules
var complete = __webpack_require__(31381);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/flow/krci-resources.js
var krci_resources = __webpack_require__(10254);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(60816);
// EXTERNAL MODULE: ./lib/src/flow/rules/rules.js + 13 modules
var rules = __webpack_require__(35818);
// EXTERNAL MODULE: ./lib/src/flow/validate.js
var validate = __webpack_require__(93953);
;// CONCATENATED MODULE: ./lib/src/flow/faults.js







/**
 * Reads a flow file and collects its faults, where `parseFlow` throws the first.
 * Every mismatch with the schema is one; a file that fits it is held to every rule. Never throws a StepError.
 */
async function checkFlow(bytes, file) {
    const faults = [];
    const documents = await collected(faults, () => (0,flow_document/* parseFlowDocuments */.q)(bytes, file));
    if (documents === undefined)
        return { flow: undefined, faults };
    if (!documents.some(krci_resources/* isExport */.H))
        await collectFaults(bytes, file, faults);
    if (faults.length > 0)
        return { flow: undefined, faults };
    const flow = await collected(faults, () => (0,load/* parseFlow */.Wc)(bytes, file));
    return { flow, faults };
}
async function collectFaults(bytes, file, faults) {
    const document = await collected(faults, () => (0,flow_document/* parseFlowDocument */.b)(bytes, file));
    if (document === undefined)
        return;
    faults.push(...(await (0,validate/* mismatches */.vJ)(document)));
    if (faults.length > 0)
        return;
    await breaches(document, faults);
    if (faults.length === 0)
        await collected(faults, () => (0,complete/* complete */.M)(entryOf(document), document, file));
}
/** A rule may stand on an earlier one, such as the order of environments on their names; each is tried all the same. */
async function breaches(document, faults) {
    for (const { check } of rules/* flowRules */.m)
        await collected(faults, () => check(entryOf(document), document));
}
function entryOf({ data }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the data fits the schema
    return data;
}
async function collected(faults, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        faults.push(error);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/flow.js
/** The flow file itself: its schema, then its rules. */
const flow = {
    name: 'flow',
    looksAt: 'the flow file: YAML, schema, and every rule of the flow',
    find({ faults }) {
        return Promise.resolve(faults.map((error) => ({ level: 'fault', error })));
    },
};

// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/keys.js


/** Keys that the flow trusts: they can be read, and each says which environments it speaks of. */
const keys_keys = {
    name: 'keys',
    looksAt: '`records.trusted-keys`: every key can be read, and has a scope',
    async find({ flow }, { files }) {
        if (flow?.records === undefined)
            return [];
        try {
            await (0,keys/* trustedKeys */.QD)(flow, files);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            return [{ level: 'fault', error }];
        }
        return unscoped(flow);
    },
};
/**
 * Finds keys without environments, in a flow of several.
 * The least guarded job may hold such a key. A production with a gate that no key names stays closed; else it is a
 * warning.
 */
function unscoped(flow) {
    const all = flow.records?.trustedKeys ?? [];
    const open = all.filter(({ environments, revoked }) => environments === undefined && revoked !== true);
    const unnamed = (0,keys/* withheldEnvironments */.qw)(flow).filter((name) => !all.some(({ environments }) => environments?.includes(name) === true));
    if (all.length > 0 && unnamed.length > 0) {
        return unnamed.map((name) => ({
            level: 'fault',
            error: keyWithoutScope(flow, `no key names ${name}, and a key without environments says nothing about it`, name),
        }));
    }
    if (open.length === 0 || flow.environments.length < 2)
        return [];
    const found = `${open.length} of ${all.length} keys without environments: whoever holds one speaks of every environment that is not withheld`;
    return [{ level: 'warning', error: keyWithoutScope(flow, found, flow.environments.at(-1)?.name ?? '') }];
}
function keyWithoutScope({ file }, found, name) {
    return new errors/* RefusedError */.fk({
        code: 'key-without-scope',
        where: `${file}: records.trusted-keys`,
        expected: `keys with environments, such as { key: KEY, environments: [${name}] }`,
        found,
        fix: 'give each key the environments that it speaks of',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/check/sections/manifests.js

/** Rules about manifests: a production should declare them. The gate judges them, with its exceptions. */
const manifests = {
    name: 'manifests',
    looksAt: '`gates.<environment>.manifests`: a production declares or inherits rules about its objects',
    find({ flow }) {
        const open = (flow?.environments ?? []).filter(({ tier, gate }) => tier === 'production' && gate.manifests === undefined);
        return Promise.resolve(open.map(({ name }) => ({
            level: 'warning',
            error: new errors/* UsageError */.eb({
                code: 'manifests-unjudged',
                where: `${flow?.file ?? ''}: gates.${name}`,
                expected: 'a section "manifests", own or inherited',
                found: 'none',
                fix: `add gates: { ${name}: { manifests: {} } }`,
            }),
        })));
    },
};

;// CONCATENATED MODULE: ./lib/src/steps/check/sections/sections.js



/** In the order of the report. A new section is a file beside this one and an entry here. */
const sections = [flow, keys_keys, manifests];

;// CONCATENATED MODULE: ./lib/src/steps/check/plan.js





/**
 * Looks at the file of the working directory, as its author would want to know of every fault before a request.
 * Changes nothing and contacts no server. @throws UsageError where there is no such file
 */
async function plan({ flow: named }, ports) {
    const path = named ?? load/* defaultFlowFile */.Ah;
    const bytes = await ports.files.read(path);
    if (bytes === undefined)
        throw (0,load/* missingFlow */.L2)(ports.files, 'check');
    const file = { path, bytes, ...(await checkFlow(bytes, path)) };
    const findings = [];
    for (const section of sections) {
        const found = await section.find(file, ports);
        findings.push(...found.map((one) => Object.assign({ section: section.name }, one)));
    }
    return { file: path, findings };
}
/** A check opens nothing: it says that it was about the file as it lies here. */
function describe({ file, findings }) {
    const about = `About ${file} as it lies here, which no protected branch proves.`;
    if (findings.length === 0)
        return [(0,report/* heading */.R_)('check'), (0,report/* paragraph */.FY)(`${about} Nothing was found.`)];
    const rows = findings.map(({ section, level, error: { problem, exitCode } }) => [
        level === 'fault' ? `❌ ${exitCode}` : '⚠️',
        section,
        (0,errors/* sentenceOf */.$N)(problem),
    ]);
    return [(0,report/* heading */.R_)('check'), (0,report/* paragraph */.FY)(about), (0,report/* table */.tp)(['Exit', 'Section', 'Finding'], rows)];
}

;// CONCATENATED MODULE: ./lib/src/steps/check/execute.js

/** Exit codes of faults, gravest first: one that hides others comes before them. */
const gravest = [2, 3, 4, 1];
/** Reports every finding. The run ends with the gravest fault's exit code; all faults are in its report. */
function execute(plan) {
    const { file, findings } = plan;
    const faults = findings.filter(({ level }) => level === 'fault').map(({ error }) => error);
    const warnings = findings.length - faults.length;
    const failure = gravestOf(faults);
    return Promise.resolve({
        changed: false,
        headline: `${file}: ${some(faults.length, 'fault')}, ${some(warnings, 'warning')}`,
        outputs: { faults: String(faults.length), warnings: String(warnings) },
        data: {
            flow: file,
            local: true,
            findings: findings.map(({ section, level, error: { problem, exitCode } }) => {
                return { section, level, exitCode, ...problem };
            }),
        },
        report: describe(plan),
        annotations: findings.map(annotationOf),
        ...(failure !== undefined && { failure }),
    });
}
function gravestOf(faults) {
    const [first] = gravest.flatMap((code) => faults.find(({ exitCode }) => exitCode === code) ?? []);
    return first;
}
function annotationOf({ section, level, error: { problem, message } }) {
    const [, file, line] = /^(.+):(\d+):\d+$/.exec(problem.where ?? '') ?? [];
    return {
        level: level === 'fault' ? 'error' : 'warning',
        title: `krci-deploy check: ${section}`,
        message,
        ...(file !== undefined && { file, line: Number(line) }),
    };
}
function some(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/check.js



const check = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
