export const id = 409;
export const ids = [409];
export const modules = {

/***/ 82610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ explained),
/* harmony export */   y: () => (/* binding */ underCentralPolicy)
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

/***/ 47922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   t: () => (/* binding */ policyHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * What an environment requires, as one digest: its effective gate and what defaults of checks go by. An edit of the
 * flow file that changes nothing for the environment changes nothing here, so that a verdict holds through it.
 */
function policyHash({ gate, tier, promotion }) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical({ gate, tier, promotion })).digest('hex')}`;
}
/** JSON with the keys of each object in order, and without what is undefined. */
function canonical(value) {
    return JSON.stringify(value, (_key, one) => (isTree(one) ? sorted(one) : one));
}
function sorted(tree) {
    return Object.fromEntries(Object.entries(tree).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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


/***/ }),

/***/ 87898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ attachRecord),
/* harmony export */   VU: () => (/* binding */ attachStatement),
/* harmony export */   ZY: () => (/* binding */ carryRecord)
/* harmony export */ });
/* unused harmony export recordManifest */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
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
const promotionKind = { artifactType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.artifact, predicateType: _records_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateType */ .W };
/** As `attachRecord`, for any statement. `time` is ISO 8601, UTC. */
async function attachStatement(repository, subject, { statement, time, kind }, key) {
    const record = key === undefined
        ? blobOf(statement, _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.statement)
        : blobOf((0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvelope */ .Iv)(statement, key), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.envelope);
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
 * Stores a record that is beside the artifact in one place beside it in another one too, with the same bytes. Returns
 * whether anything was written. Throws RemoteError.
 */
async function carryRecord(from, to, subject, record) {
    const manifest = await from.manifest(record);
    if (manifest === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('record-gone', `${from.name} has no manifest ${record}, which is a record that was there`);
    }
    const held = (await to.resolve(record)) !== undefined;
    if (!held) {
        for (const blob of (0,_registry_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(manifest, from.name).blobs) {
            if (!(await to.hasBlob(blob)))
                await to.putBlob(blob, from.blob(blob));
        }
        await to.putManifest(manifest);
    }
    return (await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .recordReferrer */ .zw)(to, subject.digest, manifest)) || !held;
}
/** The manifest of a record whose envelope, or bare statement, is the blob. */
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
    return blobOf(new TextEncoder().encode('{}'), _records_js__WEBPACK_IMPORTED_MODULE_6__/* .mediaTypes */ .I.empty);
}
function blobOf(bytes, mediaType) {
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}


/***/ }),

/***/ 49761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ newestVerdict),
/* harmony export */   v: () => (/* binding */ requireVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);



/** Clocks of runners differ by a little; more is no verdict that was given yet. */
const skew = 5 * 60_000;
/** Why a verdict opens nothing here, the nearest miss first. */
const faults = [
    'closed',
    'expired',
    'other-policy',
    'future',
    'altered',
    'unknown-key',
    'unsigned',
    'other-environment',
    'other-application',
    'other-flow',
    'other-digest',
    'unreadable',
];
/**
 * The newest verdict on the digest for this environment, when it opens the gate. A verdict that says no closes what
 * an earlier one had opened. Throws RefusedError that says of the nearest miss what is wrong with it. `where` is the
 * repository that was looked into.
 */
function requireVerdict(verdicts, demand, trust, where) {
    const found = newestVerdict(verdicts, demand, trust);
    const fault = found === undefined ? nearestFault(verdicts, demand, trust) : stateFault(found.record, demand);
    if (found !== undefined && fault === undefined)
        return found;
    throw refusal(fault ?? 'missing', demand, where, found?.record);
}
/** The newest that may be believed and is about what is asked, whatever it says. */
function newestVerdict(verdicts, demand, trust) {
    const believed = verdicts.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, demand, trust) === undefined
        ? [{ digest, record: content.statement.record }]
        : []);
    return believed.toSorted((left, right) => Date.parse(right.record.time) - Date.parse(left.record.time))[0];
}
function nearestFault(verdicts, demand, trust) {
    const found = new Set(verdicts.map((verdict) => faultOf(verdict, demand, trust)));
    return faults.find((fault) => found.has(fault));
}
/** What keeps a verdict from being one about what is asked. */
function faultOf(found, demand, trust) {
    const { content } = found;
    if ('unreadable' in content)
        return 'unreadable';
    const fault = subjectFault(content.statement, demand);
    if (fault !== undefined)
        return fault;
    const signature = (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(found, trust);
    if (signature !== 'trusted' && signature !== 'not-asked')
        return signature;
    return Date.parse(content.statement.record.time) > demand.now.getTime() + skew ? 'future' : undefined;
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
/** What keeps the newest verdict from opening. */
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
    future: ['has a verdict beside it from the future', 'see to the clocks, then run the gate for ENVIRONMENT again'],
    altered: [
        'has a verdict beside it whose signature is not of what it says: it was altered, or the signature is from elsewhere',
        findOut,
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
    const { application, digest, environment } = demand;
    const words = {
        ENVIRONMENT: environment,
        TIME: record?.time ?? '',
        EXPIRES: record?.expires ?? '',
    };
    const [because, advice] = refusals[fault].map((text) => text.replaceAll(/ENVIRONMENT|TIME|EXPIRES/g, (word) => words[word] ?? word));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(`verdict-${fault}`, `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${environment}: it ${because}, in ${where}; ${advice}`);
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
const mostProperties = 500;
/** A property is a text; ours are `KRCI_DEPLOY_<name>=<value>`, as the specification wants them: with a prefix. */
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
/** The statement as bytes. `name` is the artifact's repository, for people. */
function writeVerdict(digest, name, record, tool) {
    const own = keys.map((key) => propertyOf(names[key], record[key]));
    const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
    const predicate = {
        verifier: { id: verifier, version: { [tool.name]: tool.version } },
        timeCreated: record.time,
        properties: [
            ...own,
            ...emergency,
            ...record.passed.slice(0, mostProperties / 2).map((id) => propertyOf('CHECK', id)),
        ],
    };
    return (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatementOf */ .sR)(verdictKind.predicateType, { digest, name, predicate });
}
/** Reads a statement that anybody may have written. Throws RefusedError `record-unreadable`. */
function readVerdict(bytes) {
    const { subjects, predicate } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatementOf */ .Tm)(verdictKind.predicateType, bytes);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(predicate, 'verifier'), 'id') !== verifier)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verifier ${verifier}`);
    const properties = propertiesIn((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(predicate, 'properties', mostProperties));
    const one = (name) => {
        const [value, second] = properties.get(name) ?? [];
        if (value !== undefined && second === undefined)
            return value;
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected one property KRCI_DEPLOY_${name}`);
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
/** The verdicts beside an artifact; throws as `recordsOf` does. */
function verdictsOf(repository, digest) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .G)(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict });
}
function propertyOf(name, value) {
    return `KRCI_DEPLOY_${name}=${value}`;
}
/** Ours by name; a stranger's property says nothing to us. */
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
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected the verdict pass, warn or fail, found "${text.slice(0, 40)}"`);
}
function digestIn(text) {
    if ((0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a digest, found "${text.slice(0, 80)}"`);
}
function timeIn(text) {
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`expected a time, found "${text.slice(0, 40)}"`);
}


/***/ })

};
