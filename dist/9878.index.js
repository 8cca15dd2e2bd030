export const id = 9878;
export const ids = [9878,2610,6494];
export const modules = {

/***/ 80437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when all started calls have settled.
 */
async function mapBounded(items, maxConcurrent, work) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    async function worker() {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const workers = Array.from({ length: Math.min(maxConcurrent, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

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

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
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

/***/ 12649:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ identityVerdict),
/* harmony export */   y: () => (/* binding */ trustedIdentities)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72951);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50836);
/* harmony import */ var _sigstore_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43180);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45439);






const maxRootBytes = 1024 * 1024;
/**
 * Reads the identities that the flow trusts, and the trusted root beside the flow file that vouches for them.
 * Sigstore's libraries are loaded where there is one. Contacts no server.
 *
 * @throws UsageError
 */
async function trustedIdentities(flow, files) {
    const { trustedIdentities: entries = [], sigstore } = flow.records ?? {};
    if (sigstore === undefined || entries.length === 0)
        return [];
    const trusted = await openSigstore(sigstore, flow, files);
    return entries.map(({ environments, statements, notAfter, revoked, ...identity }) => ({
        identity,
        scope: {
            environments,
            ...(statements !== undefined && { statements }),
            ...(notAfter !== undefined && { notAfter }),
            ...(revoked !== undefined && { revoked }),
            withheld: [],
        },
        sigstore: trusted,
    }));
}
async function openSigstore(services, flow, files) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(flow.file), services.trustedRoot);
    const bytes = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_2__/* .readBeside */ .ri)(flow, services.trustedRoot, files);
    if (bytes === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'trust-missing',
            where: `${flow.file}: records.sigstore.trusted-root`,
            expected: `the file ${name}`,
            found: 'none',
            fix: 'write one with `cosign trusted-root create` or `gh attestation trusted-root`, and commit it there',
        });
    }
    const root = new TextDecoder().decode(bytes.subarray(0, maxRootBytes));
    const transparency = services.transparency !== 'off';
    const verify = await (0,_sigstore_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleVerifier */ .X)({ kind: 'root', root, name, transparency, proof: 'inclusion' });
    const known = new Map();
    return {
        services,
        verify(bundle) {
            const result = known.get(bundle) ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOr */ .Ox)(() => verify(bundle));
            known.set(bundle, result);
            return result;
        },
    };
}
/** Judges a bundle by one identity; `payload` is what was read from it before it was verified. */
function identityVerdict({ identity, scope, sigstore }, { payload, bundle }, claim) {
    const signed = sigstore.verify(bundle);
    if (signed instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk)
        return { verdict: 'unverified', because: signed.message };
    if (Buffer.compare(signed.payload, payload) !== 0)
        return unverified('its statement reads differently');
    const { issued } = signed;
    if (issued === undefined)
        return unverified('it has no certificate');
    const other = differing(signed, identity);
    if (other !== undefined)
        return { verdict: 'unknown-identity', because: other };
    if (Math.abs(issued.getTime() - Date.parse(claim.time)) > maxDelayMs)
        return unverified(`its statement is of ${claim.time}, and its certificate of ${issued.toISOString()}`);
    const fault = isRetired(issued, { ...identity, ...scope }) ? 'key-retired' : (0,_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeFault */ .d)(scope, claim);
    return { verdict: fault ?? 'trusted', because: '' };
}
/** Longest time between a statement and its certificate: a run can be long, a statement of last year is none of today. */
const maxDelayMs = 24 * 60 * 60_000;
function unverified(because) {
    return { verdict: 'unverified', because };
}
/** Compares by the certificate's time: the statement's own is the signer's word. */
function isRetired(issued, { notBefore, notAfter }) {
    const isEarly = notBefore !== undefined && issued.getTime() < Date.parse(notBefore);
    return isEarly || (notAfter !== undefined && issued.getTime() > Date.parse(notAfter));
}
/** Facts of a job in the order in which they are compared: our name, Fulcio's extension, its name in the flow file. */
const facts = [
    ['repository', 12, 'repository'],
    ['repositoryId', 15, 'repository-id'],
    ['ref', 14, 'ref'],
    ['environment', 23, 'environment'],
];
/** Names the first fact of the certificate that is another one. Whole texts are compared: nothing is a pattern. */
function differing({ issuer, extensions }, identity) {
    if (issuer !== identity.issuer)
        return `issuer ${quoted(issuer)}`;
    for (const [fact, number, label] of facts) {
        const found = extensions.get(number);
        if (identity[fact] !== undefined && identity[fact] !== found)
            return `${label} ${quoted(found)}`;
    }
    return undefined;
}
function quoted(text) {
    return text === undefined || text === '' ? 'none' : (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .S)(text, 200);
}


/***/ }),

/***/ 87423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ trustOf),
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   QK: () => (/* binding */ isSignerOf),
/* harmony export */   RJ: () => (/* binding */ scopeAdvice),
/* harmony export */   Tw: () => (/* binding */ isTrustedKey),
/* harmony export */   qw: () => (/* binding */ withheldEnvironments)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _identities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12649);





/** Tells a key from the identity of a job. */
function isTrustedKey(signer) {
    return 'id' in signer;
}
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
        found: kindOfText(pem),
        fix: 'make one with `openssl ecparam -name prime256v1 -genkey -noout`',
    });
}
/** Says what a text is that is no private key, and quotes none of it. */
function kindOfText(text) {
    if (text.includes('PUBLIC KEY-----'))
        return 'a public key, which belongs into records.trusted-keys';
    if (text.includes('-----BEGIN'))
        return 'another kind of key, or one with a password';
    return /^[^\s]{1,300}$/.test(text.trim())
        ? 'text of one line, as a path has; give the content of the file'
        : 'other text';
}
/** Returns the advice on how to give a key the scope of an environment. */
function scopeAdvice(environment) {
    return `use the key of ${environment}, or write { key: KEY, environments: [${environment}] } in records.trusted-keys`;
}
/**
 * Reads whom the flow trusts: keys as PEM in the flow file or as files beside it, and identities of jobs.
 * Where production has a gate and is not alone, a key without environments is not valid for it: the job of every other
 * environment could hold that key. Nor is it for an environment that an identity names.
 *
 * @throws UsageError
 */
async function trustOf(flow, files) {
    const { records } = flow;
    const named = (records?.trustedIdentities ?? []).flatMap(({ environments }) => environments);
    const withheld = [...new Set([...withheldEnvironments(flow), ...named])];
    const keys = [];
    for (const { key, ...scope } of records?.trustedKeys ?? [])
        keys.push({ ...(await trustedKey(key, flow, files)), scope: { ...scope, withheld } });
    return [...keys, ...(await (0,_identities_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedIdentities */ .y)(flow, files))];
}
/** Returns the environments for which a key without environments is not valid, whoever signs for them. */
function withheldEnvironments({ environments }) {
    const guarded = environments.filter(({ tier, declared, requireVerdict }) => {
        return tier === 'production' && (requireVerdict || Object.keys(declared).length > 0);
    });
    return environments.length > 1 ? guarded.map(({ name }) => name) : [];
}
/** Tells whether a key or an identity of the flow names the environment. */
function isSignerOf(environment, { records }) {
    const signers = [...(records?.trustedKeys ?? []), ...(records?.trustedIdentities ?? [])];
    return signers.some(({ environments }) => environments?.includes(environment) === true);
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
        return { id: fingerprint(key), key, aliases: [] };
    if (key?.asymmetricKeyType === 'ed25519')
        return { ...ed25519Names(key), key };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'invalid-trusted-key',
        where: `${path}: records.trusted-keys`,
        expected: 'an ECDSA P-256 or Ed25519 public key in PEM (-----BEGIN PUBLIC KEY-----)',
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
    return sshFingerprint([Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point]);
}
/** Names an Ed25519 key as SSH does (RFC 8709, section 4), and as FireDrill does: by the first eight bytes of its hash. */
function ed25519Names(key) {
    const bytes = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest();
    return {
        id: sshFingerprint([Buffer.from('ssh-ed25519'), bytes]),
        aliases: [hash.subarray(0, 8).toString('hex')],
    };
}
function sshFingerprint(parts) {
    const written = parts.flatMap((part) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        return [length, part];
    });
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.concat(written)).digest('base64').replace(/=+$/, '')}`;
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

/***/ 76494:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   givenObjects: () => (/* binding */ givenObjects)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _objects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72751);


/** Reads the objects of an environment from files that an earlier job rendered; what cannot be read is a problem. */
async function givenObjects(patterns, files) {
    const problems = [];
    const paths = new Set();
    for (const pattern of patterns) {
        const found = await tried(() => files.glob(pattern), problems);
        if (found?.length === 0)
            problems.push(`there is no file ${pattern}: check that the job that writes it has run`);
        for (const path of found ?? [])
            paths.add(path);
    }
    const read = [];
    for (const path of paths) {
        const bytes = await tried(() => bytesOf(path, files), problems);
        if (bytes === 'too large')
            problems.push(`${path}: more than ${_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimits */ .BU.fileBytes} bytes`);
        else if (bytes !== undefined)
            read.push({ path, bytes });
    }
    const { objects, unreadable } = (0,_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readAllObjects */ .GO)(read);
    problems.push(...unreadable.map(({ file, line, expected, found }) => {
        return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
    }));
    if (problems.length === 0 && objects.length === 0)
        problems.push('the files hold no object');
    return { objects, problems, notRendered: [], commit: undefined, from: patterns.join(', ') };
}
async function tried(read, problems) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        problems.push(error.message);
        return undefined;
    }
}
async function bytesOf(path, files) {
    const chunks = [];
    let size = 0;
    for await (const chunk of files.stream(path)) {
        size += chunk.length;
        if (size > _objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimits */ .BU.fileBytes)
            return 'too large';
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 87356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sarifText)
/* harmony export */ });
/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;
/** Writes a log of one run as SARIF 2.1.0; the gravest results stay where there are too many to show. */
function sarifText(tool, rules, results) {
    const shown = results.length > maxResults ? results.toSorted(byLevel).slice(0, maxResults) : results;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: tool,
                        informationUri: 'https://github.com/kuberocketci/krci-deploy',
                        rules: rules.map(({ id, text, page }) => {
                            return { id, shortDescription: { text }, ...(page !== undefined && { helpUri: page }) };
                        }),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: shown.map(resultOf),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
const ranks = { error: 0, warning: 1, note: 2 };
function byLevel(a, b) {
    return ranks[a.level] - ranks[b.level];
}
function resultOf({ rule, level, message, path, line = 1, fingerprint }) {
    return {
        ruleId: rule,
        level,
        message: { text: message },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path) },
                    region: { startLine: Math.max(1, line) },
                },
            },
        ],
        partialFingerprints: { finding: fingerprint },
    };
}
/** A path as a relative URI (RFC 3986, 4.2); half of a surrogate pair, which has no encoding, becomes U+FFFD. */
function uriOf(path) {
    return path
        .replace(/^\.\//, '')
        .split('/')
        .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
        .join('/');
}


/***/ }),

/***/ 43180:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ bundleVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72951);



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
            if (requiresProof(trust) && !hasProofs(bundle))
                throw new TypeError('its log entry has no proof of inclusion');
            if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== payloadType) {
                throw new TypeError('it is no signed in-toto statement');
            }
            const signer = verifier.verify(toSignedEntity(trust.kind === 'key' ? withoutLogs(bundle) : bundle));
            return { payload: content.dsseEnvelope.payload, ...identityOf(signer), issued: issuedAt(bundle) };
        }
        catch (error) {
            // Foreign input can make a parser fail anywhere; none of it is a signature.
            const why = error instanceof Error ? error.message : 'it cannot be read';
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({ code: 'bundle-unverified', found: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(why, 200) });
        }
    };
}
function hasProofs({ verificationMaterial }) {
    return verificationMaterial.tlogEntries.every(({ inclusionProof }) => inclusionProof?.checkpoint !== undefined);
}
function requiresProof(trust) {
    return trust.kind === 'root' && trust.proof === 'inclusion';
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
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-trusted-root',
        where: trust.name,
        expected: "Sigstore's trusted root as JSON with certificateAuthorities",
        found: 'something else',
        fix: 'write one with `gh attestation trusted-root` or `cosign trusted-root create`',
    });
}
/** Reads the start of the certificate's validity. */
function issuedAt({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    const [chained] = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates : [];
    const certificate = content.$case === 'certificate' ? content.certificate : chained;
    return new Date(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate?.rawBytes ?? Buffer.alloc(0)).validFrom);
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


/***/ }),

/***/ 39878:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./lib/src/steps/check/declaration.js + 1 modules
var declaration = __webpack_require__(33171);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/render/output-name.js
var output_name = __webpack_require__(98456);
;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/places.js

/**
 * Finds the place of a finding; undefined where it has none. Lines of what a program printed are no lines of a file:
 * the directory that it printed stands for them.
 */
function placeOf({ error }, { file, pathInRepository }) {
    const { where = '' } = error.problem;
    const [, named, line] = /^(.+):(\d+):\d+$/.exec(where) ?? [];
    if (named !== undefined) {
        const directory = (0,output_name/* directoryOfOutput */.o)(named);
        // A chart of a server has no place here.
        if (directory !== undefined)
            return /^\.$|:\/\//.test(directory) ? undefined : { path: directory };
        return { path: named === file ? pathInRepository : named, line: Number(line) };
    }
    return where === file || where.startsWith(`${file}: `) ? { path: pathInRepository } : undefined;
}
/** As `placeOf`; the flow file, which asks for every check, stands for what has no place. */
function placeOrFlow(finding, plan) {
    return placeOf(finding, plan) ?? { path: plan.pathInRepository };
}

;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/annotations.js

/** GitHub shows ten of a level for each step, and the last error is for the failure itself. */
const maxOfLevel = 9;
/** Annotates faults and warnings, those with a place first. */
function annotationsOf(plan) {
    return ['fault', 'warning'].flatMap((level) => {
        const made = plan.findings.filter((one) => one.level === level).map((one) => annotationOf(one, plan));
        const placed = made.filter(({ file }) => file !== undefined);
        return [...placed, ...made.filter(({ file }) => file === undefined)].slice(0, maxOfLevel);
    });
}
function annotationOf(finding, plan) {
    const { path, line } = placeOf(finding, plan) ?? {};
    return {
        level: finding.level === 'fault' ? 'error' : 'warning',
        title: `krci-deploy check: ${finding.about?.rule ?? finding.section}`,
        message: finding.error.message,
        ...(path !== undefined && { file: path }),
        ...(line !== undefined && { line }),
    };
}

// EXTERNAL MODULE: ./lib/src/report/markdown.js
var report_markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/flow/krci-exports.js
var krci_exports = __webpack_require__(17244);
// EXTERNAL MODULE: ./lib/src/flow/krci-resources.js
var krci_resources = __webpack_require__(10254);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 1 modules
var load = __webpack_require__(10479);
// EXTERNAL MODULE: ./lib/src/flow/rules/rules.js + 20 modules
var rules = __webpack_require__(47066);
// EXTERNAL MODULE: ./lib/src/flow/validate.js + 1 modules
var validate = __webpack_require__(23879);
;// CONCATENATED MODULE: ./lib/src/flow/faults.js







/**
 * Reads a flow file, or exports of KubeRocketCI, and collects its faults, where `parseFlow` throws the first.
 * Every mismatch with the schema is one; a file that fits it is held to every rule. Never throws a StepError.
 */
async function checkFlow(bytes, file) {
    const faults = [];
    const document = await collected(faults, () => documentOf(bytes, file));
    if (document !== undefined)
        faults.push(...(await faultsIn(document)));
    if (faults.length > 0)
        return { flow: undefined, faults };
    const flow = await collected(faults, () => (0,load/* parseFlow */.W)(bytes, file));
    return { flow, faults };
}
function documentOf(bytes, file) {
    const documents = (0,flow_document/* parseFlowDocuments */.q)(bytes, file);
    return documents.some(krci_resources/* isExport */.H) ? (0,krci_exports/* flowOfExports */.b)(documents, file).document : (0,flow_document/* parseFlowDocument */.b)(bytes, file);
}
/** A rule may stand on an earlier one, such as the order of environments on their names; each is asked all the same. */
async function faultsIn(document) {
    const found = await (0,validate/* mismatches */.vJ)(document);
    if (found.length > 0 && !(await (0,validate/* hasShape */.Go)(document)))
        return found;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the data has the schema's keys and types
    const entry = document.data;
    const asked = rules/* flowRules */.m.map(({ breaches }) => () => [...breaches(entry, document)]);
    if (found.length === 0)
        return asked.flatMap((ask) => ask());
    return [...found, ...asked.flatMap(unlessUnread)];
}
/** A rule may look up a word that is none; what it would say waits for the word. */
function unlessUnread(ask) {
    try {
        return ask();
    }
    catch {
        return [];
    }
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

// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/flow/missing.js
var missing = __webpack_require__(17895);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/render/environment.js + 1 modules
var render_environment = __webpack_require__(49266);
// EXTERNAL MODULE: ./lib/src/render/platform.js
var platform = __webpack_require__(13128);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/src/steps/check/manifests/checkout.js



/** The root of the repository of the flow file, or the directory of a file outside of one. */
async function checkoutRoot({ file }, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, ports);
    return home === undefined ? (0,external_node_path_.dirname)(ports.files.resolve(file)) : (0,flow_home/* topOf */.HX)(home);
}
/** Returns the repository that a change of the checkout goes to: its origin, or the checkout itself. */
async function targetLocation(flow, { offline }, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    const origin = home === undefined || offline ? undefined : await (0,flow_home/* originOf */.yv)(home, ports.git);
    return origin ?? (await checkoutRoot(flow, ports));
}
/** Says where the manifests of an environment lie instead of here: in another repository, on another branch. */
async function elsewhere(flow, environment, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(flow.file, ports);
    const platform = (0,questions/* isPlatformPlace */.DV)(flow, environment) ? flow.clusters.get(environment.cluster)?.manifests : undefined;
    const repository = platform?.repository ?? flow.gitops.repository;
    const branch = platform?.branch ?? environment.branch;
    if (repository !== undefined && (home === undefined || (await (0,flow_home/* originOf */.yv)(home, ports.git)) !== repository)) {
        return `in ${repository}`;
    }
    if (branch === undefined || branch === (await ownBranch(home?.cwd, ports)))
        return undefined;
    return `on branch ${branch}`;
}
/** The branch that the checkout is of, or that its change goes to. */
async function ownBranch(cwd, { git, platform }) {
    if (platform.run.targetBranch !== undefined)
        return platform.run.targetBranch;
    if (cwd === undefined)
        return undefined;
    const { exitCode, text } = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd, accept: [1, 128] });
    return exitCode === 0 ? text.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/renderings.js




/** Renders each environment and platform of the checkout once, when it is first asked for. */
function createRenderings(flow, { offline }, ports) {
    const states = new Map();
    return {
        of(environment) {
            if (flow === undefined)
                return Promise.reject(new TypeError('a flow with faults has no environments'));
            const state = states.get(environment.name) ?? rendered(flow, environment, offline, ports);
            states.set(environment.name, state);
            return state;
        },
    };
}
async function rendered(flow, environment, isOffline, ports) {
    const root = await checkoutRoot(flow, ports);
    return (0,questions/* isPlatformPlace */.DV)(flow, environment)
        ? (0,platform/* platformDirectoryState */.s)(flow, environment.cluster, root, ports, { isOffline })
        : (0,render_environment/* directoryState */.BY)(flow, environment, root, ports, { isOffline });
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/policy/reach/made-secret.js

/** Reads what is public of a Secret, or of the template of an ExternalSecret. */
function madeSecret(object) {
    const { kind, group, body, name, labels } = object;
    if (kind === 'Secret' && group === '') {
        return { name, labels, value: (key) => (0,json_path/* textIn */.r7)(body, 'stringData', key) ?? decoded((0,json_path/* textIn */.r7)(body, 'data', key)) };
    }
    if (kind !== 'ExternalSecret' || group !== 'external-secrets.io')
        return undefined;
    const template = (0,json_path/* memberAt */.mz)(body, 'spec', 'target', 'template');
    return {
        name: (0,json_path/* textIn */.r7)(body, 'spec', 'target', 'name') ?? name,
        labels: textLabels((0,json_path/* memberAt */.mz)(template, 'metadata', 'labels')),
        value: (key) => {
            const text = (0,json_path/* textIn */.r7)(template, 'data', key);
            return text?.includes('{{') === true ? undefined : text;
        },
    };
}
function decoded(text) {
    return text === undefined ? undefined : Buffer.from(text, 'base64').toString('utf8');
}
function textLabels(value) {
    const entries = (0,json_path/* isRecord */.u4)(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])));
}

;// CONCATENATED MODULE: ./lib/src/policy/reach/destinations.js


const none = { named: [], open: [] };
/** Argo CD's own cluster: nobody reaches into another one by it. */
const ownClusters = new Set([
    'in-cluster',
    'https://kubernetes.default.svc',
    'https://kubernetes.default.svc.cluster.local',
]);
/**
 * Reads the destinations of all objects. A cluster that is registered under a name with the address of Argo CD's own
 * cluster is that one: a production's Argo CD may call itself so.
 */
function allDestinations(objects) {
    const aliases = new Set(objects.flatMap(ownName));
    const { named: all, open } = joined(objects.map(destinationsOf));
    return { named: all.filter(({ name }) => !aliases.has(name)), open };
}
/** The name under which Argo CD's own cluster is registered. */
function ownName(object) {
    const secret = madeSecret(object);
    if (secret?.labels['argocd.argoproj.io/secret-type'] !== 'cluster')
        return [];
    return ownClusters.has(secret.value('server') ?? '') ? [secret.value('name') ?? secret.name] : [];
}
/**
 * Reads the clusters that an object makes somebody reach: Applications, ApplicationSets and projects of Argo CD, Secrets
 * and ExternalSecrets that register a cluster with it or with KubeRocketCI, and KubeRocketCI's Stages.
 */
function destinationsOf(object) {
    if (object.group === 'argoproj.io') {
        if (object.kind === 'Application')
            return fixed(object, ['spec', 'destination'], 'its Argo CD syncs into it');
        if (object.kind === 'ApplicationSet')
            return ofSet(object);
        if (object.kind === 'AppProject')
            return ofProject(object);
    }
    if (object.group === 'v2.edp.epam.com' && object.kind === 'Stage') {
        return named(object, ['spec', 'clusterName'], (0,json_path/* textIn */.r7)(object.body, 'spec', 'clusterName'), 'a Stage deploys into it');
    }
    const secret = madeSecret(object);
    return secret === undefined ? none : ofSecret(object, secret);
}
function named(object, path, name, because) {
    if (name === undefined || name === '' || ownClusters.has(name))
        return none;
    return { named: [{ object, path, name, because }], open: [] };
}
/** A destination has a name or a server; with both, Argo CD refuses it. */
function fixed(object, path, because) {
    return joined(['name', 'server'].map((key) => named(object, [...path, key], (0,json_path/* textIn */.r7)(object.body, ...path, key), because)));
}
function joined(parts) {
    return { named: parts.flatMap((one) => one.named), open: parts.flatMap((one) => one.open) };
}
const template = ['spec', 'template', 'spec', 'destination'];
/** A template's parameters come from lists, whose elements are here, or from generators that only a cluster knows. */
function ofSet(object) {
    const because = 'its Argo CD syncs into it';
    return joined(['name', 'server'].map((key) => {
        const text = (0,json_path/* textIn */.r7)(object.body, ...template, key);
        if (text === undefined || !text.includes('{{'))
            return named(object, [...template, key], text, because);
        const { values, unread } = parametersIn(object.body['spec'], text);
        const found = values.map((value) => named(object, ['spec', 'generators'], value, because));
        const open = unread.map((generator) => ({
            object,
            path: ['spec', 'generators'],
            found: `a destination of the generator ${generator}, which only a running Argo CD knows`,
        }));
        return joined([...found, { named: [], open: values.length === 0 || unread.length > 0 ? open : [] }]);
    }));
}
const maxGenerators = 1000;
/** Values that elements of lists have for the keys of a template, at any depth of matrices and merges. */
function parametersIn(spec, text) {
    const keys = Array.from(text.matchAll(/\{\{-?\s*\.?([A-Za-z0-9_.-]+)\s*-?\}\}/g), ([, key = '']) => key);
    const values = [];
    const unread = new Set();
    const waiting = [...(0,json_path/* listIn */.Of)(spec, 'generators')];
    for (let seen = 0; waiting.length > 0 && seen < maxGenerators; seen += 1) {
        const generator = waiting.pop();
        if (!(0,json_path/* isRecord */.u4)(generator))
            continue;
        for (const [kind, settings] of Object.entries(generator)) {
            if (kind === 'matrix' || kind === 'merge')
                waiting.push(...(0,json_path/* listIn */.Of)(settings, 'generators'));
            else if (kind === 'list')
                values.push(...elementsOf(settings, keys, text));
            else if (kind !== 'git' && kind !== 'selector')
                unread.add(kind);
        }
    }
    return { values, unread: [...unread] };
}
function elementsOf(settings, keys, text) {
    return (0,json_path/* listIn */.Of)(settings, 'elements').flatMap((element) => {
        let whole = text;
        for (const key of keys) {
            const value = (0,json_path/* memberAt */.mz)(element, ...key.split('.'));
            if (typeof value !== 'string')
                return [];
            whole = whole.replaceAll(new RegExp(`\\{\\{-?\\s*\\.?${key.replaceAll('.', '\\.')}\\s*-?\\}\\}`, 'g'), () => value);
        }
        return keys.length === 0 ? [] : [whole];
    });
}
function ofProject(object) {
    return joined((0,json_path/* listIn */.Of)(object.body, 'spec', 'destinations').flatMap((destination, at) => ['name', 'server'].map((key) => {
        const text = (0,json_path/* textIn */.r7)(destination, key);
        // A star alone is every cluster that is registered: those are found by their Secrets.
        const name = text === '*' || text?.startsWith('!') === true ? undefined : text;
        return named(object, ['spec', 'destinations', at, key], name, 'a project of Argo CD allows it');
    })));
}
/** Labels of Secrets that register a cluster, and by whom. */
const registrations = [
    ['argocd.argoproj.io/secret-type', 'it is registered with an Argo CD'],
    ['app.edp.epam.com/secret-type', 'it is registered with KubeRocketCI'],
];
function ofSecret(object, { name: own, labels, value }) {
    const [, because] = registrations.find(([label]) => labels[label] === 'cluster') ?? [];
    if (because === undefined)
        return none;
    const server = value('server');
    if (server !== undefined && ownClusters.has(server))
        return none;
    const names = new Set([value('name') ?? own, own]);
    return joined([
        ...[...names].map((name) => named(object, ['metadata', 'name'], name, because)),
        named(object, ['metadata', 'name'], server, because),
    ]);
}

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/render/claims.js
var claims = __webpack_require__(20686);
// EXTERNAL MODULE: ./lib/src/render/declared.js
var render_declared = __webpack_require__(68593);
// EXTERNAL MODULE: ./lib/src/render/flow-repositories.js
var flow_repositories = __webpack_require__(18848);
// EXTERNAL MODULE: ./lib/src/render/known-objects.js
var known_objects = __webpack_require__(82437);
// EXTERNAL MODULE: ./lib/src/render/tree.js
var render_tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/generated.js







/**
 * Makes the Applications of every ApplicationSet below a directory, as its controller would: generators of lists, files
 * and directories, of clusters that are declared in Git, and of both. @throws RemoteError
 */
async function generatedApplications(flow, directory, reach, { isOffline }) {
    const snapshot = await reach.gitops.directory(directory).snapshot();
    const tree = await (0,render_tree/* sourceTree */._6)(snapshot);
    const own = {
        addresses: [await (0,repository/* gitopsLocation */.Cj)(flow, undefined, reach)],
        // A directory is the proposed state of whatever branch is meant.
        open: () => Promise.resolve(tree),
    };
    const declared = await (0,render_declared/* declaredObjects */.R)(tree);
    const surroundings = {
        repositories: (0,flow_repositories/* flowRepositories */.D)(flow, own, isOffline ? undefined : reach),
        objects: (0,known_objects/* knownObjects */.w)([], declared),
    };
    const { claimants, unfollowed } = await (0,claims/* claimantsOf */.YF)(declared, surroundings);
    return {
        applications: claimants.map(({ object }) => object).filter((one) => isArgo(one) && one.kind === 'Application'),
        unknown: unfollowed.filter(({ object }) => isArgo(object) && object.kind === 'ApplicationSet'),
    };
}
function isArgo({ group }) {
    return group === 'argoproj.io';
}
/** Names a set with its file: sets of two files may share a name. */
function setKey(object) {
    return `${object.file} ${(0,model/* nameOf */.V)(object)}`;
}

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/flow/repository-identity.js
var repository_identity = __webpack_require__(64006);
;// CONCATENATED MODULE: ./lib/src/policy/reach/writers.js


/** Types of Secrets that Argo CD's hydrator pushes with. */
const writing = new Set(['repository-write', 'repo-write-creds']);
const writeBack = 'argocd-image-updater.argoproj.io/write-back-method';
/** Finds what lets an Argo CD write to Git: credentials of its hydrator, hydrated Applications, the image updater. */
function gitWriters(objects) {
    return objects.flatMap((object) => {
        const secret = madeSecret(object);
        if (secret !== undefined) {
            const type = secret.labels['argocd.argoproj.io/secret-type'] ?? '';
            if (!writing.has(type))
                return [];
            const repository = secret.value('url');
            return [
                {
                    object,
                    path: ['metadata', 'labels'],
                    repository,
                    found: `a credential that writes (${type})`,
                    mayBeListed: true,
                },
            ];
        }
        return object.group === 'argoproj.io' && object.kind === 'Application' ? ofApplication(object) : [];
    });
}
function ofApplication(object) {
    const hydrator = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'sourceHydrator');
    const repository = (0,json_path/* textIn */.r7)(hydrator, 'drySource', 'repoURL') ?? (0,json_path/* textIn */.r7)(object.body, 'spec', 'source', 'repoURL');
    const found = [];
    if (hydrator !== undefined) {
        const branch = (0,json_path/* textIn */.r7)(hydrator, 'hydrateTo', 'targetBranch') ?? (0,json_path/* textIn */.r7)(hydrator, 'syncSource', 'targetBranch') ?? '';
        const what = `a sourceHydrator, by which its Argo CD pushes to the branch ${branch}`;
        found.push({ object, path: ['spec', 'sourceHydrator'], repository, found: what, mayBeListed: false });
    }
    if (object.annotations[writeBack]?.startsWith('git') === true) {
        const what = 'an image updater that writes back to Git';
        found.push({ object, path: ['metadata', 'annotations', writeBack], repository, found: what, mayBeListed: false });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
;// CONCATENATED MODULE: ./lib/src/steps/check/clusters/findings.js



function pulledClusters({ clusters: declared, environments }) {
    return environments
        .filter(({ model, cluster }) => model === 'pull' && declared.has(cluster))
        .map(({ name, cluster }) => ({ name: cluster, server: declared.get(cluster)?.server, environment: name }));
}
/** A way from the platform into a pulled cluster. */
function reached({ object, path, name, because }, pulled) {
    const cluster = pulled.find((one) => [one.name, one.server].some((own) => own !== undefined && (0,wildcard/* matchesName */.Hj)(name, own)));
    if (cluster === undefined)
        return [];
    const error = new errors/* RefusedError */.fk({
        code: 'cluster-pushed-into',
        where: findings_placeOf(object, path),
        expected: `nothing that reaches "${cluster.name}": Git is the only way into ${cluster.environment}`,
        found: `${(0,model/* nameOf */.V)(object)} names it, and ${because}`,
        fix: `let the Argo CD of "${cluster.name}" read Git itself, with the destination in-cluster`,
    });
    return [{ level: 'fault', error }];
}
/** A destination that only a running Argo CD knows. */
function unknownDestination({ object, path, found }) {
    const error = new errors/* RefusedError */.fk({
        code: 'cluster-destination-unread',
        where: findings_placeOf(object, path),
        expected: 'destinations that files name',
        found: `${(0,model/* nameOf */.V)(object)} has ${found}`,
        fix: 'list the clusters, or see to it yourself that it selects none of production',
    });
    return { level: 'warning', error };
}
/** What was not rendered, and could hold another destination. */
function unseen(name, isPlatform, problems) {
    const [first = '', ...others] = problems;
    const error = new errors/* RefusedError */.fk({
        code: 'cluster-destination-unread',
        where: name,
        expected: 'every object, since one could reach production',
        found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
        fix: 'repair what is missing, or see to it yourself that nothing of it names a cluster of production',
    });
    return { level: isPlatform ? 'warning' : 'note', error };
}
/** A destination of a pulled environment that is not its own cluster. */
function leaves({ object, path, name }, environment) {
    const error = new errors/* RefusedError */.fk({
        code: 'cluster-leaves',
        where: findings_placeOf(object, path),
        expected: `in-cluster as the one destination of the Argo CD of ${environment}`,
        found: `${(0,model/* nameOf */.V)(object)} names ${name}`,
        fix: 'set the destination to in-cluster',
    });
    return { level: 'fault', error };
}
/** A way by which a pulled environment writes to Git. */
function writes({ object, path, repository, found }, environment, isOwn) {
    const to = repository === undefined ? 'a repository that is not in Git' : isOwn ? 'the GitOps repository' : repository;
    const error = new errors/* RefusedError */.fk({
        code: 'cluster-credential-writes',
        where: findings_placeOf(object, path),
        expected: `an Argo CD of ${environment} that only reads Git`,
        found: `${(0,model/* nameOf */.V)(object)}: ${found}, to ${to.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}`,
        fix: isOwn
            ? 'remove it: what production runs is decided by review'
            : 'remove it, or list it in clusters.<name>.credentials.write',
    });
    return { level: 'fault', error };
}
function findings_placeOf(object, path) {
    return `${object.file}:${object.lineOf(path)}:1`;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/clusters/environments.js








/** Environments that are rendered at a time, each by several programs. */
const maxEnvironments = 4;
/** What environments and platforms would have, as far as it lies here: who of them reaches a pulled cluster. */
async function inEnvironments(flow, pulled, renderings, { offline }, ports) {
    const location = await targetLocation(flow, { offline }, ports);
    const found = await (0,concurrency/* mapBounded */.y)([...flow.environments, ...(flow.platforms ?? [])], maxEnvironments, async (one) => {
        if ((await elsewhere(flow, one, ports)) !== undefined)
            return [];
        const isPlatform = (0,questions/* isPlatformPlace */.DV)(flow, one);
        const { objects, deployers = [], problems } = await stateOf(one, renderings);
        const all = [...objects, ...deployers.filter((deployer) => !objects.includes(deployer))];
        // What is missing of a pulled environment, the section about manifests says.
        if (one.model === 'pull' && !isPlatform)
            return ofPulled(flow, one, all, { pulled, location });
        const gap = problems.length === 0 ? [] : [unseen(one.name, isPlatform, problems)];
        return [...allDestinations(all).named.flatMap((name) => reached(name, pulled)), ...gap];
    });
    return found.flat();
}
/** A server that does not answer leaves objects unseen, as anything does that is not rendered. */
async function stateOf(environment, renderings) {
    try {
        return await renderings.of(environment);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { objects: [], problems: [error.message] };
    }
}
/** The Argo CD of a pulled environment has its own cluster as destination, and does not write to Git. */
function ofPulled(flow, { name, cluster }, objects, { pulled, location }) {
    if (!flow.clusters.has(cluster))
        return [];
    const own = new Set([location, flow.gitops.repository ?? location, ...(flow.render.repositories ?? [])].map(repository_identity/* repositoryIdentity */.R));
    const listed = new Set((flow.clusters.get(cluster)?.credentials?.write ?? []).map(({ repository }) => (0,repository_identity/* repositoryIdentity */.R)(repository)));
    const elsewhereTo = allDestinations(objects).named.filter(({ object }) => object.kind !== 'AppProject');
    return [
        // Who names a pulled cluster reaches into it, whichever environment reads the file.
        ...elsewhereTo.flatMap((one) => {
            const into = reached(one, pulled);
            return into.length > 0 ? into : [leaves(one, name)];
        }),
        ...gitWriters(objects).flatMap((writer) => {
            const identity = writer.repository === undefined ? undefined : (0,repository_identity/* repositoryIdentity */.R)(writer.repository);
            const isOwn = identity !== undefined && own.has(identity);
            const isListed = writer.mayBeListed && !isOwn && identity !== undefined && listed.has(identity);
            return isListed ? [] : [writes(writer, name, isOwn)];
        }),
    ];
}

// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var read = __webpack_require__(72751);
;// CONCATENATED MODULE: ./lib/src/steps/check/clusters/files.js



const mayName = /argoproj\.io|edp\.epam\.com/;
const maxFiles = 20_000;
const maxBytes = 1024 * 1024;
/**
 * Objects of every file that may name a cluster. Templates of charts are no objects: an Application that one makes is
 * found where its environment is rendered.
 */
async function objectsOfFiles(flow, ports) {
    const snapshot = await ports.gitops.directory(await checkoutRoot(flow, ports)).snapshot();
    const paths = (await snapshot.list('')).filter((path) => /\.(?:ya?ml|json)$/.test(path)).slice(0, maxFiles);
    const objects = [];
    for (const path of paths) {
        const bytes = await readable(() => snapshot.read(path));
        if (bytes === undefined || bytes.length > maxBytes)
            continue;
        if (mayName.test(new TextDecoder().decode(bytes)))
            objects.push(...(0,read/* readObjects */.$I)({ path, bytes }).objects);
    }
    return objects;
}
/** A file behind a link names nothing of this repository. */
async function readable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg && error.exitCode === 1)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/check/sections/clusters.js






/** Clusters: nothing in the repository lets the platform reach a cluster whose only way in is Git. */
const clusters = {
    name: 'clusters',
    looksAt: '`clusters`: destinations of Applications, ApplicationSets and projects of Argo CD, Secrets that register a cluster, and Stages of KubeRocketCI, in every file of the checkout and in what its environments render to: none is a cluster of an environment with `model: pull`, whose own Argo CD deploys in-cluster and does not write to Git',
    async find({ flow, inputs, renderings }, ports) {
        const pulled = flow === undefined ? [] : pulledClusters(flow);
        if (flow === undefined || pulled.length === 0)
            return [];
        const inFiles = await ofFiles(flow, pulled, inputs, ports);
        const rendered = await inEnvironments(flow, pulled, renderings, inputs, ports);
        return distinct([...inFiles, ...rendered]);
    },
};
/** Destinations of files; Applications of a set are made as its controller makes them, where Git knows how. */
async function ofFiles(flow, pulled, { offline }, ports) {
    const { named, open } = allDestinations(await objectsOfFiles(flow, ports));
    const root = await checkoutRoot(flow, ports);
    const { applications, unknown } = await generatedApplications(flow, root, ports, { isOffline: offline });
    const failed = new Set(unknown.map(({ object }) => setKey(object)));
    const said = new Set(open.map(({ object }) => setKey(object)));
    return [
        ...[...named, ...allDestinations(applications).named].flatMap((one) => reached(one, pulled)),
        ...open.filter(({ object }) => failed.has(setKey(object))).map(unknownDestination),
        ...unknown
            .filter(({ object }) => !said.has(setKey(object)) && !named.some((one) => one.object.file === object.file))
            .map(({ object, because }) => unknownDestination({
            object,
            path: ['spec', 'generators'],
            found: `Applications that are not known: ${because}`,
        })),
    ];
}
/** One finding for each object and cluster: a file may be read by several environments, and a set by its elements. */
function distinct(all) {
    const seen = new Set();
    return all.filter(({ level, error: { problem } }) => {
        const file = (problem.where ?? '').replace(/:\d+:\d+$/, '');
        const isNew = !seen.has(`${level} ${file} ${problem.expected} ${problem.found}`);
        seen.add(`${level} ${file} ${problem.expected} ${problem.found}`);
        return isNew;
    });
}

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
    looksAt: '`records`: every trusted key and root can be read, and every key has a scope',
    async find({ flow }, { files }) {
        if (flow?.records === undefined)
            return [];
        try {
            await (0,keys/* trustOf */.An)(flow, files);
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
    const unnamed = (0,keys/* withheldEnvironments */.qw)(flow).filter((name) => !(0,keys/* isSignerOf */.QK)(name, flow));
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

// EXTERNAL MODULE: ./lib/src/exceptions/file.js
var file = __webpack_require__(56087);
;// CONCATENATED MODULE: ./lib/src/steps/check/manifests/base.js


const wholeCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Finds the target of the change; undefined where the run is about none. */
async function baseOf(flow, inputs, ports) {
    const name = inputs.base ?? ports.platform.run.targetBranch;
    if (name === undefined)
        return undefined;
    try {
        const repository = await targetLocation(flow, inputs, ports);
        if (wholeCommit.test(name))
            return { name: name.slice(0, 12), repository, commit: name };
        const { commit } = await ports.gitops.open(repository, name).snapshot();
        return { name, repository, commit };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { because: error.message };
    }
}

// EXTERNAL MODULE: ./lib/src/exceptions/approved.js + 4 modules
var approved = __webpack_require__(95750);
// EXTERNAL MODULE: ./lib/src/flow/environment-facts.js
var environment_facts = __webpack_require__(51272);
// EXTERNAL MODULE: ./lib/src/policy/assess.js + 1 modules
var assess = __webpack_require__(62394);
// EXTERNAL MODULE: ./lib/src/policy/judge.js
var judge = __webpack_require__(51066);
// EXTERNAL MODULE: ./lib/src/policy/newness.js
var newness = __webpack_require__(44304);
// EXTERNAL MODULE: ./lib/src/policy/rules.js + 1 modules
var policy_rules = __webpack_require__(86540);
// EXTERNAL MODULE: ./lib/src/render/given.js
var given = __webpack_require__(76494);
// EXTERNAL MODULE: ./lib/src/steps/manifest-findings.js
var manifest_findings = __webpack_require__(88768);
// EXTERNAL MODULE: ./lib/src/steps/parity.js
var steps_parity = __webpack_require__(41769);
// EXTERNAL MODULE: ./lib/src/rotation/evidence.js + 1 modules
var evidence = __webpack_require__(93163);
;// CONCATENATED MODULE: ./lib/src/steps/check/manifests/environment.js
















/** Judges the manifests of one environment as they lie here. */
async function judgedEnvironment(check, ports) {
    const { flow, environment, inputs } = check;
    const policy = environment.gate.manifests ?? {};
    const ofObjects = (0,environment_facts/* environmentFacts */.z)(flow, environment);
    const asked = (0,assess/* askedRules */.q)(await (0,policy_rules/* loadRules */.A7)(), policy, ofObjects).filter(({ level }) => level !== 'off');
    const hasParity = policy.parity !== undefined && policy.parity.level !== 'off';
    if (asked.length === 0 && !hasParity)
        return [];
    const isRequired = asked.some(({ level }) => level === 'required') || hasParity;
    const away = inputs.rendered.length > 0 ? undefined : await elsewhere(flow, environment, ports);
    if (away !== undefined)
        return [notHere(environment, away, inputs.environment.includes(environment.name))];
    const own = inputs.rendered.length > 0
        ? await (0,given.givenObjects)(inputs.rendered, ports.files)
        : await check.renderings.of(environment);
    if (own.problems.length > 0)
        return [unrendered(environment, own.problems, isRequired)];
    const rotations = await (0,evidence/* rotationOf */.c)(environment, async () => ports.gitops.directory(await checkoutRoot(flow, ports)).snapshot(), ports.clock.now());
    const facts = { ...ofObjects, ...(rotations !== undefined && { rotation: rotations.facts }) };
    const judged = (0,judge/* judgeObjects */.W)(own.objects, asked, facts).flatMap(({ findings }) => findings);
    const { found, notes } = await withoutKnown(judged, asked, facts, check, ports);
    const parity = await parityOf(check, own, ports);
    const unread = (rotations?.problems ?? []).map((problem) => unreadRotation(environment, problem, asked));
    const left = await withoutExcepted([...found, ...parity.findings], check, ports);
    return [...left, ...notes, ...parity.problems, ...unread];
}
/** With `new-only`, leaves out what the target of the change has as well. */
async function withoutKnown(judged, asked, facts, { flow, environment, inputs, base }, ports) {
    if (environment.gate.manifests?.['new-only'] !== true || base === undefined)
        return { found: judged, notes: [] };
    if ('because' in base)
        return { found: judged, notes: [uncompared(environment, base.because)] };
    const { commit, repository } = base;
    const choice = { commit, repository, isOffline: inputs.offline };
    const before = await orProblem(() => (0,questions/* isPlatformPlace */.DV)(flow, environment)
        ? (0,platform.platformState)(flow, environment.cluster, choice, ports)
        : (0,render_environment.environmentState)(flow, environment, choice, ports));
    const [problem] = before.problems;
    if (problem !== undefined)
        return { found: judged, notes: [uncompared(environment, `${base.name}: ${problem}`)] };
    const earlier = (0,judge/* judgeObjects */.W)(before.objects, asked, facts).flatMap(({ findings }) => findings);
    const found = (0,newness/* newFindings */.F)(judged, earlier);
    const known = judged.length - found.length;
    return { found, notes: known === 0 ? [] : [leftOut(environment, known, base.name)] };
}
async function orProblem(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { objects: [], problems: [error.message] };
    }
}
async function parityOf(check, own, ports) {
    const { flow, environment } = check;
    const { parity } = environment.gate.manifests ?? {};
    if (parity === undefined || parity.level === 'off')
        return { findings: [], problems: [] };
    const other = (0,questions/* environmentOf */.p7)(flow, parity.with);
    const away = await elsewhere(flow, other, ports);
    if (away !== undefined)
        return { findings: [], problems: [notHere(other, away, false)] };
    const beside = await check.renderings.of(other);
    if (beside.problems.length > 0)
        return { findings: [], problems: [unrendered(other, beside.problems, true)] };
    const findings = (0,steps_parity/* parityFindings */.G)(flow, environment, parity, { own: own.objects, other: beside.objects });
    return { findings, problems: [] };
}
async function withoutExcepted(findings, { environment, exceptions }, ports) {
    const circumstances = {
        environment: environment.name,
        now: ports.clock.now(),
        maxTermMs: (0,approved/* longestTermMs */.o)(environment),
    };
    const ledger = await (0,approved/* ledgerOf */.X)(exceptions, circumstances, ports);
    const left = findings.filter(({ grade }) => grade !== 'note').filter((one) => !ledger.excepts((0,manifest_findings/* exceptableOf */.v)(one)));
    const warnings = ledger.warnings().map((found) => {
        const error = new errors/* RefusedError */.fk({ code: 'manifests-exception', where: exceptions?.path ?? '', found });
        return { level: 'warning', error };
    });
    return [...left.map((one) => foundOf(one, environment)), ...warnings];
}
function foundOf({ grade, rule, file, line, object, expected, found, fix }, { name }) {
    const error = new errors/* RefusedError */.fk({
        code: 'manifests-finding',
        where: `${file}:${line}:1`,
        expected: `${expected} (${object} in ${name}, rule ${rule})`,
        found,
        fix,
    });
    const about = { rule, environment: name, subject: object, file, line };
    return { level: grade === 'fail' ? 'fault' : 'warning', error, about };
}
function unrendered({ name }, problems, isRequired) {
    const more = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
    return {
        level: isRequired ? 'fault' : 'warning',
        error: new errors/* EvidenceError */.oe({
            code: 'objects-not-rendered',
            where: name,
            expected: 'every object of the environment',
            found: `${problems.slice(0, 5).join('; ')}${more}`,
            fix: 'repair it, or give rendered files with "environment" and "rendered"',
        }),
    };
}
function unreadRotation({ name }, found, asked) {
    const isRequired = asked.some((rule) => rule.name === 'secrets' && rule.level === 'required');
    return {
        level: isRequired ? 'fault' : 'warning',
        error: new errors/* EvidenceError */.oe({
            code: 'rotation-unread',
            where: name,
            expected: 'evidence of rotations',
            found,
            fix: 'commit evidence that can be read, see the page of the rule secrets',
        }),
    };
}
function notHere({ name }, found, isAsked) {
    return {
        level: isAsked ? 'fault' : 'warning',
        error: new errors/* EvidenceError */.oe({
            code: 'manifests-elsewhere',
            where: name,
            expected: 'its manifests in this checkout',
            found,
            fix: 'check that repository or branch out and run check there',
        }),
    };
}
function uncompared({ name }, found) {
    return {
        level: 'warning',
        error: new errors/* RefusedError */.fk({
            code: 'manifests-uncompared',
            where: `${name}: new-only`,
            expected: 'the target of the change, to compare with',
            found,
            fix: 'see why: until then every finding counts',
        }),
    };
}
function leftOut({ name }, known, base) {
    const found = `${(0,counted/* counted */.h)(known, 'finding')} that ${base} has as well, left out by new-only`;
    return { level: 'note', error: new errors/* RefusedError */.fk({ code: 'manifests-known', where: name, found }) };
}

// EXTERNAL MODULE: ./lib/src/flow/central.js
var central = __webpack_require__(82610);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/check/manifests/policy.js



/**
 * Finds the rules that a change request does not choose itself: those of the default branch in a job of a platform, and
 * of the central policy. The file of the checkout adds stricter ones, and says where the manifests lie.
 * @throws RemoteError, RefusedError for a flow that weakens the central policy
 */
async function policyFor(flow, inputs, ports) {
    const judges = inputs.offline ? flow : await (0,central.underCentralPolicy)(await trusted(flow, inputs, ports), ports);
    const byName = new Map([...judges.environments, ...(judges.platforms ?? [])].map((one) => [one.name, one]));
    return {
        of: (environment) => {
            const { gate, declared, tier } = byName.get(environment.name) ?? environment;
            return { ...environment, gate, declared, tier };
        },
    };
}
/** A flow file that its default branch does not have yet is judged by itself. */
async function trusted(flow, inputs, ports) {
    try {
        return (await (0,steps_flow/* judgedFlow */.W)({ flow: inputs.flow }, ports))?.flow ?? flow;
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk && error.code === 'policy-unproven')
            return flow;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/check/sections/manifests.js







/** Manifests: a production declares rules about its objects, and what they say of the files as they lie here. */
const manifests = {
    name: 'manifests',
    looksAt: '`gates.<environment>.manifests`: a production declares or inherits rules, and what they find in the files as they lie, but for what is excepted; a required rule is a fault',
    async find(file, ports) {
        if (file.flow === undefined)
            return [];
        try {
            return await judged(file.flow, file, ports);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            return [{ level: 'fault', error }];
        }
    },
};
async function judged(flow, { inputs, renderings }, ports) {
    const chosen = [...flow.environments, ...(flow.platforms ?? [])].filter(({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name));
    const policy = await policyFor(flow, inputs, ports);
    const names = [...flow.environments, ...(flow.platforms ?? [])].map(({ name }) => name);
    const exceptions = await (0,file/* loadExceptions */.Rz)(inputs.exceptions, names, ports.files);
    const base = chosen.some((one) => policy.of(one).gate.manifests?.['new-only'] === true)
        ? await baseOf(flow, inputs, ports)
        : undefined;
    const found = await (0,concurrency/* mapBounded */.y)(chosen, manifests_maxEnvironments, async (environment) => {
        const ruled = policy.of(environment);
        if (ruled.gate.manifests !== undefined) {
            return judgedEnvironment({ flow, environment: ruled, inputs, exceptions, base, renderings }, ports);
        }
        const isProduction = ruled.tier === 'production' && !(0,questions/* isPlatformPlace */.DV)(flow, environment);
        return isProduction ? [undeclared(flow, environment)] : [];
    });
    return found.flat();
}
/** Environments that are rendered at a time, each by several programs. */
const manifests_maxEnvironments = 4;
function undeclared({ file }, { name }) {
    return {
        level: 'warning',
        error: new errors/* UsageError */.eb({
            code: 'manifests-unjudged',
            where: `${file}: gates.${name}`,
            expected: 'a section "manifests", own or inherited',
            found: 'none',
            fix: `add gates: { ${name}: { manifests: {} } }`,
        }),
    };
}

// EXTERNAL MODULE: ./lib/src/flow/branch-trees.js
var branch_trees = __webpack_require__(40343);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/places.js







/** Places: each application has a file that names its image, in each environment. */
const places_places = {
    name: 'places',
    looksAt: '`applications`: the file that names the image, for each application in each environment, in the checkout or in the repository that the flow names; one that is nowhere is a fault, one that an environment lacks is a warning',
    async find({ flow, inputs }, ports) {
        if (flow === undefined)
            return [];
        const environments = flow.environments.filter(({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name));
        const read = treesOf(flow, inputs, ports);
        const found = await (0,concurrency/* mapBounded */.y)(flow.applications, maxApplications, async (application) => {
            const looked = await (0,concurrency/* mapBounded */.y)(environments, places_maxEnvironments, (environment) => placeIn(flow, application, environment, read));
            return findingsOf(flow, application, looked);
        });
        return places_distinct(found.flat());
    },
};
const maxApplications = 8;
const places_maxEnvironments = 8;
/** Reads the checkout where it holds the environment, else the repository or branch that the flow names. */
function treesOf(flow, { offline }, ports) {
    let here;
    let there;
    const checkout = async () => {
        const directory = ports.gitops.directory(await checkoutRoot(flow, ports));
        return (0,branch_trees/* branchTrees */.e)(() => directory).on(directory);
    };
    return async (environment) => {
        if ((await elsewhere(flow, environment, ports)) === undefined)
            return (here ??= checkout());
        if (offline)
            return undefined;
        there ??= (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports);
        return (await there).trees.of(environment);
    };
}
async function placeIn(flow, application, environment, read) {
    const { name } = environment;
    try {
        const tree = await read(environment);
        if (tree === undefined)
            return { environment: name, state: 'unread' };
        const found = await (0,places/* placesToWrite */.f)(flow, { environment, application }, tree, 'edit-anchor');
        for (const place of found) {
            const file = await (0,manifest_file/* findFile */.q)(tree, place);
            if (file === undefined)
                return { environment: name, state: 'missing', file: place.file };
            place.read(file.text);
        }
        return { environment: name, state: 'found' };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { environment: name, state: 'unread', error };
    }
}
function findingsOf(flow, application, looked) {
    const refused = looked.flatMap(({ error }) => (error === undefined ? [] : [{ level: 'fault', error }]));
    const missing = looked.filter(({ state }) => state === 'missing');
    if (missing.length === 0)
        return refused;
    const isNowhere = missing.length === looked.length;
    return [...refused, isNowhere ? nowhere(flow, application, missing) : lacking(flow, application, missing)];
}
function nowhere({ file }, { name, manifests }, missing) {
    const error = new errors/* UsageError */.eb({
        code: 'places-missing',
        where: `${file}: applications.${name}`,
        expected: `a file that names its image, such as ${missing[0]?.file ?? ''} (layout ${manifests.layout})`,
        found: `none in ${environmentsOf(missing)}`,
        fix: 'correct "manifests" of the application, or commit the files',
    });
    return { level: 'fault', error };
}
function lacking({ file }, { name }, missing) {
    const error = new errors/* RefusedError */.fk({
        code: 'place-missing',
        where: `${file}: applications.${name}`,
        expected: missing.map((one) => one.file ?? '').join(', '),
        found: `no such file, so nothing of it is in ${environmentsOf(missing)}`,
        fix: 'commit it before the first promotion there',
    });
    return { level: 'warning', error };
}
function environmentsOf(missing) {
    return missing.map(({ environment }) => environment).join(', ');
}
/** A repository that cannot be read is said once. */
function places_distinct(findings) {
    return [...new Map(findings.map((one) => [one.error.message, one])).values()];
}

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/servers.js



/** Servers: registries and the platform answer, and credentials are there where they ask for them. */
const servers = {
    name: 'servers',
    looksAt: 'registries and the platform of the job: each answers, and takes the credentials that are there; one that asks for some where none are is a warning, since a job of a pull request should have none; `offline` leaves this out',
    async find({ flow, inputs }, ports) {
        if (flow === undefined || inputs.offline)
            return [];
        const [asked, platform] = await Promise.all([registriesOf(flow, inputs, ports), platformOf(flow, ports)]);
        return [...asked, ...platform, ...signingKeyOf(flow, ports)];
    },
};
const maxRegistries = 8;
/** Longest that all registries together are waited for. */
const patienceMs = 30_000;
/** Asks each registry for one tag of an image that the flow has there. */
async function registriesOf(flow, inputs, ports) {
    const [application] = flow.applications;
    const chosen = flow.environments.filter(({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name));
    const names = new Set([...chosen.map(({ registry }) => registry), flow.recovery.replica ?? '']);
    const registries = ports.registries.until(new Date(ports.clock.now().getTime() + patienceMs));
    const all = [...names].filter((name) => name !== '');
    const found = await (0,concurrency/* mapBounded */.y)(all, maxRegistries, async (registry) => {
        try {
            await registries.open((0,reference/* parseLocation */.zS)(registry, application?.image ?? '')).resolve('latest');
            return [];
        }
        catch (error) {
            return [findingOf(error)];
        }
    });
    return found.flat();
}
function findingOf(error) {
    if (!(error instanceof errors/* StepError */.zg))
        throw error;
    return { level: error.code === 'credentials-needed' ? 'warning' : 'fault', error };
}
/** Asks the platform for the environment of the last production. */
async function platformOf({ file, environments }, { platform }) {
    const production = environments.findLast(({ tier }) => tier === 'production');
    if (platform.kind === 'local' || production === undefined)
        return [];
    try {
        const protection = await platform.protection(production.name);
        return protection === undefined ? [unguarded(file, production)] : [];
    }
    catch (error) {
        return [findingOf(error)];
    }
}
function unguarded(file, { name }) {
    const error = new errors/* RefusedError */.fk({
        code: 'environment-unguarded',
        where: `${file}: environments.${name}`,
        expected: `an environment "${name}" of the platform, which says who may enter`,
        found: 'none',
        fix: 'make it, and see krci-deploy protect',
    });
    return { level: 'warning', error };
}
/** A job of a pull request has no key; one that promotes needs it. */
function signingKeyOf({ file, records }, { recording }) {
    if (records === undefined || records.trustedKeys.length === 0 || recording?.signingKey !== undefined)
        return [];
    const error = new errors/* RefusedError */.fk({
        code: 'signing-key-absent',
        where: `${file}: records.trusted-keys`,
        expected: 'KRCI_DEPLOY_SIGNING_KEY in jobs that promote',
        found: 'none here',
        fix: 'set it there, and nowhere else',
    });
    return [{ level: 'note', error }];
}

;// CONCATENATED MODULE: ./lib/src/steps/check/sections/sections.js






/** In the order of the report. A new section is a file beside this one and an entry here. */
const sections = [flow, keys_keys, clusters, manifests, places_places, servers];

;// CONCATENATED MODULE: ./lib/src/steps/check/plan.js








/**
 * Looks at the file of the working directory, as its author would want to know of every fault before a request.
 * Changes nothing. @throws UsageError where there is no such file, and for inputs that do not fit together
 */
async function plan(inputs, ports) {
    const path = await pathOf(inputs, ports);
    const bytes = path === undefined ? undefined : await ports.files.read(path);
    if (path === undefined || bytes === undefined)
        throw await plan_missing(inputs, ports);
    const checked = await checkFlow(bytes, path);
    const file = { path, bytes, inputs, ...checked, renderings: createRenderings(checked.flow, inputs, ports) };
    refuseUnfit(inputs, file.flow);
    const findings = [];
    const chosen = sections.filter(({ name }) => name === 'flow' || isChosen(name, inputs));
    for (const section of chosen) {
        const found = await section.find(file, ports);
        findings.push(...found.map((one) => Object.assign({ section: section.name }, one)));
    }
    const home = await (0,flow_home/* homeOfFlow */.D2)(path, ports);
    const outputs = {
        markdown: inputs['markdown-file'],
        sarif: inputs['sarif-file'],
        codeQuality: inputs['code-quality-file'],
    };
    return { file: path, pathInRepository: home?.path ?? path, outputs, findings };
}
/** The file that is named, or krci-deploy.yaml of the working directory or of one above it in its repository. */
async function pathOf({ flow }, { files }) {
    if (flow !== undefined)
        return flow;
    return (await files.read(missing/* defaultFlowFile */.Ah)) === undefined ? files.above(missing/* defaultFlowFile */.Ah) : missing/* defaultFlowFile */.Ah;
}
function plan_missing({ flow }, { files }) {
    return flow === undefined ? (0,missing/* missingFlow */.L2)(files, 'check') : (0,missing/* missingNamedFlow */.WK)(flow, files);
}
function isChosen(name, { sections: asked }) {
    return asked.length === 0 || asked.includes(name);
}
function refuseUnfit({ environment, rendered }, flow) {
    if (flow !== undefined)
        for (const name of environment)
            (0,questions/* judgedPlaceOf */.EE)(flow, name);
    if (rendered.length === 0 || environment.length === 1)
        return;
    throw new errors/* UsageError */.eb({
        code: 'rendered-of-many',
        where: 'the input "rendered"',
        expected: 'one environment, whose objects the files hold',
        found: environment.length === 0 ? 'none' : environment.join(', '),
        fix: 'name it with "environment"',
    });
}
const marks = { fault: '❌', warning: '⚠️', note: 'ℹ️' };
/** A check opens nothing: it says that it was about the file as it lies here. */
function describe({ file, findings }) {
    const about = `About ${file} as it lies here, which no protected branch proves.`;
    if (findings.length === 0)
        return [(0,report/* heading */.R_)('check'), (0,report/* paragraph */.FY)(`${about} Nothing was found.`)];
    const rows = findings.map(({ section, level, error: { problem, exitCode } }) => [
        level === 'fault' ? `${marks.fault} ${exitCode}` : marks[level],
        section,
        (0,errors/* sentenceOf */.$N)(problem),
    ]);
    return [(0,report/* heading */.R_)('check'), (0,report/* paragraph */.FY)(about), (0,report/* table */.tp)(['Exit', 'Section', 'Finding'], rows)];
}

// EXTERNAL MODULE: ./lib/src/report/code-quality.js
var code_quality = __webpack_require__(50036);
;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/names.js


/** What a finding is an instance of: a rule about manifests as exceptions name it, or the code of its error. */
function kindOf({ about, error }) {
    return about === undefined ? error.code : `manifests/${about.rule}`;
}
/** What is wrong, in one line without its place. */
function becauseOf({ error: { problem } }) {
    const { expected, found, fix } = problem;
    return (0,errors/* sentenceOf */.$N)({ expected, found, fix });
}
/** What stays the same when lines move. */
function fingerprintOf(finding) {
    const { about, error } = finding;
    const { where = '', found = '' } = error.problem;
    const subject = about === undefined ? where.replace(/:\d+:\d+$/, '') : `${about.environment}/${about.subject}`;
    return `${kindOf(finding)}/${subject}: ${found}`;
}
const names_reference = 'https://github.com/kuberocketci/krci-deploy/blob/main/docs/reference';
/** The page that says how to repair it. */
function pageOf({ about }) {
    if (about === undefined)
        return `${names_reference}/errors.md`;
    return (0,policy_rules/* isRuleName */.uo)(about.rule) ? `${names_reference}/rules/${about.rule}.md` : `${names_reference}/gate-sections.md`;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/code-quality.js



const severities = { fault: 'critical', warning: 'minor', note: 'info' };
/** Writes faults and warnings as GitLab's Code Quality report, each at its place. */
function codeQualityOf(plan) {
    const findings = plan.findings.filter(({ level }) => level !== 'note');
    return (0,code_quality/* codeQualityText */.U)(findings.map((finding) => {
        const { path, line = 1 } = placeOrFlow(finding, plan);
        const [check, description] = [`krci-deploy/check/${kindOf(finding)}`, becauseOf(finding)];
        return { check, description, severity: severities[finding.level], path, line };
    }));
}

// EXTERNAL MODULE: ./lib/src/report/sarif.js
var sarif = __webpack_require__(87356);
;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/sarif.js



const levels = { fault: 'error', warning: 'warning', note: 'note' };
/** Writes faults and warnings as SARIF 2.1.0, each at its place; those without one are at the flow file. */
function sarifOf(plan) {
    const findings = plan.findings.filter(({ level }) => level !== 'note');
    const kinds = new Map(findings.map((one) => [kindOf(one), one]));
    return (0,sarif/* sarifText */.B)('krci-deploy check', [...kinds.values()].map(ruleOf), findings.map((one) => resultOf(one, plan)));
}
function ruleOf(finding) {
    const id = kindOf(finding);
    return { id, text: `${finding.section}: ${id.replaceAll('-', ' ')}`, page: pageOf(finding) };
}
function resultOf(finding, plan) {
    return {
        rule: kindOf(finding),
        level: levels[finding.level],
        message: becauseOf(finding),
        ...placeOrFlow(finding, plan),
        fingerprint: fingerprintOf(finding),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/check/outputs/files.js




/** Writes the findings in the forms that are asked for; returns how many files. An earlier run's file is overwritten. */
async function writeFiles(plan, files) {
    const { markdown, sarif, codeQuality } = plan.outputs;
    const forms = [
        [markdown, () => (0,report_markdown/* renderMarkdown */.G)(describe(plan))],
        [sarif, () => sarifOf(plan)],
        [codeQuality, () => codeQualityOf(plan)],
    ];
    let written = 0;
    for (const [path, text] of forms) {
        if (path === undefined)
            continue;
        await files.write(path, new TextEncoder().encode(text()));
        written += 1;
    }
    return written;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/execute.js






/** Exit codes of faults, gravest first: one that hides others comes before them. */
const gravest = [5, 2, 3, 4, 1];
/**
 * Reports every finding, and writes them to the files that are asked for.
 * The run ends with the gravest fault's exit code; all faults are in its report.
 */
async function execute(plan, { files }) {
    const written = await writeFiles(plan, files);
    return { ...outcomeOf(plan), changed: written > 0 };
}
/** Carries a dry run out: a check changes nothing but the files that it is asked for. */
function rehearse(plan) {
    return Promise.resolve(outcomeOf(plan));
}
function outcomeOf(plan) {
    const { file, findings } = plan;
    const faults = findings.filter(({ level }) => level === 'fault').map(({ error }) => error);
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    const failure = gravestOf(faults);
    return {
        changed: false,
        headline: `${file}: ${(0,counted/* counted */.h)(faults.length, 'fault')}, ${(0,counted/* counted */.h)(warnings, 'warning')}`,
        outputs: { faults: String(faults.length), warnings: String(warnings) },
        data: { flow: file, local: true, findings: findings.map((finding) => dataOf(finding, plan)) },
        report: describe(plan),
        annotations: annotationsOf(plan),
        ...(failure !== undefined && { failure }),
    };
}
const verdicts = { fault: 'fail', warning: 'warn', note: 'note' };
function dataOf(finding, plan) {
    const { section, level, about, error } = finding;
    const { path, line } = placeOf(finding, plan) ?? {};
    return {
        section,
        level,
        exitCode: error.exitCode,
        ...error.problem,
        verdict: verdicts[level],
        because: becauseOf(finding),
        ...(path !== undefined && { file: path }),
        ...(line !== undefined && { line }),
        ...about,
    };
}
function gravestOf(faults) {
    const [first] = gravest.flatMap((code) => faults.find(({ exitCode }) => exitCode === code) ?? []);
    return first;
}

;// CONCATENATED MODULE: ./lib/src/steps/check/check.js



const check = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    rehearse: rehearse,
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
