export const id = 1417;
export const ids = [1417,2610];
export const modules = {

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

/***/ 57182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55542);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45615);
/* harmony import */ var _verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49761);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52086);






/** @throws UsageError for keys of the flow that are none */
async function openLedger(flow, { clock, files, registries }) {
    const trust = await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustedKeys */ .QD)(flow, files);
    const read = new Map();
    const recordsAt = (place, digest) => {
        const key = `${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)}@${digest}`;
        const known = read.get(key) ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .recordsOf */ .M)(registries.open(place), digest);
        read.set(key, known);
        return known;
    };
    const named = (entry) => ({ ...entry, flow: flow.name, now: clock.now() });
    return {
        trust,
        records: (digest, place) => recordsAt(place, digest),
        entries: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)((0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .entryRecords */ .DY)(await recordsAt(place, entry.digest), named(entry), trust)),
        proveEntry: async (entry, place, target) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireEntry */ .YH)(await recordsAt(place, entry.digest), named(entry), trust, {
            target,
            where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place),
        }),
        proveReturn: async (entry, place) => (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .requireReturn */ .q1)(await recordsAt(place, entry.digest), named(entry), trust, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place)),
        proveVerdict: async (entry, places, note) => {
            const once = new Map(places.map((place) => [(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place), place]));
            const found = [...once.values()].map((place) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictsOf */ .W5)(registries.open(place), entry.digest));
            const demand = named(entry);
            return (0,_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .requireVerdict */ .vx)((await Promise.all(found)).flat(), demand, trust, `${[...once.keys()].join(' and ')}${note}`);
        },
        holds: async (record, digest, place) => (await recordsAt(place, digest)).some((one) => one.digest === record),
        signingKey: (pem, environment) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .signingKeyFor */ .kC)(pem, trust, { environment, statement: 'entry', time: clock.now().toISOString() }),
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

/***/ 16905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const maxLength = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > maxLength)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** Returns the highest by precedence, or undefined for an empty list. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ })

};
