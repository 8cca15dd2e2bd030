export const id = 7979;
export const ids = [7979];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 51272:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var _clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56464);

/**
 * Says what rules need to know of an environment besides its objects. Unless the manifests
 * name the entering artifact already (`isWritten`), its image is taken for the one that they will name.
 */
function environmentFacts(flow, environment, entering, { isWritten = false } = {}) {
    const registry = environment.registry.startsWith('oci:') ? undefined : environment.registry;
    return {
        ...(0,_clusters_js__WEBPACK_IMPORTED_MODULE_0__/* .clusterFacts */ .s7)(flow.clusters, environment.cluster),
        environment: environment.name,
        tier: environment.tier,
        registry: registry === '' ? undefined : registry,
        images: flow.applications.map(({ name, image }) => ({
            application: name,
            repository: registry === undefined || registry === '' ? image : `${registry}/${image}`,
            digest: entering?.application === name ? entering.digest : undefined,
            isEntering: entering?.application === name && !isWritten,
        })),
        otherEnvironments: flow.environments.map(({ name }) => name).filter((name) => name !== environment.name),
    };
}


/***/ }),

/***/ 99508:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ askedRules),
  c: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/workloads.js

const atSpec = ['spec', 'template'];
/** Kinds that make pods. */
const workloadKinds = {
    Deployment: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    StatefulSet: { groups: ['apps'], life: 'scaled', template: atSpec },
    ReplicaSet: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    ReplicationController: { groups: [''], life: 'scaled', template: atSpec, plainSelector: true },
    Rollout: { groups: ['argoproj.io'], life: 'scaled', template: atSpec },
    DeploymentConfig: { groups: ['apps.openshift.io'], life: 'scaled', template: atSpec, plainSelector: true },
    DaemonSet: { groups: ['apps', 'extensions'], life: 'node', template: atSpec },
    Job: { groups: ['batch'], life: 'job', template: atSpec },
    CronJob: { groups: ['batch'], life: 'job', template: ['spec', 'jobTemplate', ...atSpec] },
    Pod: { groups: [''], life: 'alone', template: [] },
};
/** Finds the workloads among objects. */
function workloadsOf(objects, named) {
    const referred = new Set();
    const found = objects.flatMap((object) => {
        const kind = kindOf(object);
        if (kind === undefined)
            return [];
        const other = kind.groups[0] === 'argoproj.io' ? referredBy(object, named) : undefined;
        if (other !== undefined)
            referred.add(other);
        return workloadOf(object, kind, other ?? object);
    });
    return referred.size === 0 ? found : found.filter(({ object }) => !referred.has(object));
}
function kindOf({ kind, group }) {
    const found = Object.hasOwn(workloadKinds, kind) ? workloadKinds[kind] : undefined;
    return found?.groups.includes(group) === true ? found : undefined;
}
/** The object that a Rollout takes its pods from (Argo Rollouts, `workloadRef`). */
function referredBy({ namespace, body }, named) {
    const reference = memberOf(memberOf(body, 'spec'), 'workloadRef');
    const [kind, name] = [memberOf(reference, 'kind'), memberOf(reference, 'name')];
    return typeof kind === 'string' && typeof name === 'string' ? named(kind, namespace, name) : undefined;
}
function workloadOf(object, kind, template) {
    const path = template === object ? kind.template : atSpec;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const made = path.reduce((value, key) => memberOf(value, String(key)), template.body);
    return {
        object,
        life: kind.life,
        // The API refuses an object without pods; its other parts are judged all the same.
        pod: made?.spec ?? { containers: [] },
        podPath: [...path, 'spec'],
        template,
        podLabels: kind.template.length === 0 ? object.labels : (made?.metadata?.labels ?? {}),
        selector: selectorOf(template, kind),
    };
}
function selectorOf({ body }, { plainSelector }) {
    const selector = memberOf(memberOf(body, 'spec'), 'selector');
    if (!(0,json_path/* isRecord */.u4)(selector))
        return undefined;
    if (plainSelector !== true)
        return selector;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    return { matchLabels: selector };
}
function memberOf(value, key) {
    return (0,json_path/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/objects/object-index.js


/** Indexes the objects of one environment by kind, by name, and by the labels of their pods. */
function indexObjects(objects) {
    const byKind = groupBy(objects, ({ kind }) => kind);
    const byName = groupBy(objects, ({ kind, namespace, name }) => `${kind}\n${namespace}\n${name}`);
    const named = (kind, namespace, name, groups) => byName.get(`${kind}\n${namespace}\n${name}`)?.find((one) => isIn(one, groups));
    const workloads = workloadsOf(objects, named);
    const inNamespace = groupBy(workloads, ({ object }) => object.namespace);
    const byLabel = new Map();
    for (const workload of workloads) {
        for (const [key, value] of Object.entries(workload.podLabels)) {
            addTo(byLabel, labelKey(workload.object.namespace, key, value), workload);
        }
    }
    return {
        all: objects,
        workloads,
        named,
        ofKind: (kind, groups) => {
            const found = byKind.get(kind) ?? [];
            return groups === undefined ? found : found.filter((one) => isIn(one, groups));
        },
        selected: (namespace, selector) => {
            const candidates = candidatesOf(namespace, selector, byLabel) ?? inNamespace.get(namespace) ?? [];
            return candidates.filter(({ podLabels }) => (0,selectors/* selectorMatches */.de)(selector, podLabels));
        },
    };
}
/** The fewest workloads that can match: those with one of the labels. Undefined where the selector names none. */
function candidatesOf(namespace, { matchLabels = {} }, byLabel) {
    let fewest;
    for (const [key, value] of Object.entries(matchLabels)) {
        const found = byLabel.get(labelKey(namespace, key, value)) ?? [];
        if (fewest === undefined || found.length < fewest.length)
            fewest = found;
    }
    return fewest;
}
function labelKey(namespace, key, value) {
    return `${namespace}\n${key}\n${value}`;
}
function isIn({ group }, groups) {
    return groups === undefined || groups.includes(group);
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items)
        addTo(groups, keyOf(item), item);
    return groups;
}
function addTo(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
}

;// CONCATENATED MODULE: ./lib/src/objects/scale.js

/** KEDA's default where `maxReplicaCount` is absent. */
const kedaMaximum = 100;
/** Finds who scales what in an environment. */
function scalesOf(index) {
    const scalers = [
        ...index.ofKind('HorizontalPodAutoscaler', ['autoscaling']).map(autoscaler),
        ...index.ofKind('ScaledObject', ['keda.sh']).map(scaledObject),
    ];
    const byTarget = new Map();
    for (const scaler of scalers) {
        if (scaler.target === undefined)
            continue;
        const key = keyOf(scaler.target.kind, scaler.object.namespace, scaler.target.name);
        byTarget.set(key, [...(byTarget.get(key) ?? []), scaler]);
    }
    const scalersOf = ({ kind, namespace, name }) => byTarget.get(keyOf(kind, namespace, name)) ?? [];
    return { scalers, scalersOf, smallest: (object) => smallestOf(object, scalersOf(object)) };
}
/** Number of pods that an object itself asks for: 1 where it says none. */
function ownReplicas({ body }) {
    const replicas = specOf(body)['replicas'];
    return typeof replicas === 'number' ? replicas : 1;
}
/** `replicas: 0` turns autoscaling off, whatever its minimum is. */
function smallestOf(object, scalers) {
    const own = { pods: ownReplicas(object), object, path: ['spec', 'replicas'] };
    const turnedOff = own.pods === 0 && scalers.every(({ kind }) => kind === 'HorizontalPodAutoscaler');
    if (scalers.length === 0 || turnedOff)
        return own;
    const [first, ...others] = scalers.map((one) => ({ pods: one.minimum, object: one.object, path: one.minimumPath }));
    return others.reduce((least, one) => (one.pods < least.pods ? one : least), first ?? own);
}
function autoscaler(object) {
    const { minReplicas, maxReplicas, scaleTargetRef } = specOf(object.body);
    return {
        object,
        kind: 'HorizontalPodAutoscaler',
        target: targetOf(scaleTargetRef, undefined),
        minimum: numberOr(minReplicas, 1),
        minimumPath: ['spec', 'minReplicas'],
        maximum: typeof maxReplicas === 'number' ? maxReplicas : undefined,
    };
}
/** KEDA goes down to `idleReplicaCount` where no trigger is active, else to `minReplicaCount`, which is 0 by default. */
function scaledObject(object) {
    const { minReplicaCount, maxReplicaCount, idleReplicaCount, scaleTargetRef } = specOf(object.body);
    const isIdle = typeof idleReplicaCount === 'number';
    return {
        object,
        kind: 'ScaledObject',
        target: targetOf(scaleTargetRef, 'Deployment'),
        minimum: isIdle ? idleReplicaCount : numberOr(minReplicaCount, 0),
        minimumPath: ['spec', isIdle ? 'idleReplicaCount' : 'minReplicaCount'],
        maximum: numberOr(maxReplicaCount, kedaMaximum),
    };
}
function targetOf(reference, defaultKind) {
    const { kind = defaultKind, name } = (0,json_path/* isRecord */.u4)(reference) ? reference : {};
    return typeof kind === 'string' && typeof name === 'string' ? { kind, name } : undefined;
}
function specOf(body) {
    const { spec } = body;
    return (0,json_path/* isRecord */.u4)(spec) ? spec : {};
}
function numberOr(value, absent) {
    return typeof value === 'number' ? value : absent;
}
function keyOf(kind, namespace, name) {
    return `${kind}\n${namespace}\n${name}`;
}

// EXTERNAL MODULE: ./lib/src/policy/rules.js + 22 modules
var rules = __webpack_require__(44889);
;// CONCATENATED MODULE: ./lib/src/policy/assess.js



/** Level of a rule that a gate does not name. */
const levelsByTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'warn',
    production: 'required',
};
/** Lists the rules of an environment with their levels and settings; those that are off, too. */
function askedRules(entries, { tier, isPlatform }) {
    return rules/* ruleNames */.XZ
        .filter((name) => isPlatform || !isOfPlatform(name))
        .map((name) => askedRule(name, entries[name], tier));
}
function isOfPlatform(name) {
    const { ofPlatform } = rules/* rules */.aO[name];
    return ofPlatform === true;
}
function askedRule(name, entry, tier) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule and its own settings, by one name
    const rule = rules/* rules */.aO[name];
    const { level = 'required', ...own } = typeof entry === 'object' ? entry : { level: entry ?? levelsByTier[tier] };
    const settings = { ...rule.settings.defaults, ...own };
    return {
        name,
        level,
        isNamed: entry !== undefined,
        title: rule.title,
        required: rule.required(settings),
        check: (world) => rule.check(world, settings),
    };
}
/** Indexes the objects of one environment for its rules. */
function worldOf(objects, facts) {
    const index = indexObjects(objects);
    return { index, scales: scalesOf(index), facts };
}


/***/ }),

/***/ 51066:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgeObjects),
/* harmony export */   m: () => (/* binding */ findingLine)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99508);


/** Judges the objects of one environment by the rules that are not off. A rule that warns has no failures. */
function judgeObjects(objects, asked, facts) {
    const world = (0,_assess_js__WEBPACK_IMPORTED_MODULE_0__/* .worldOf */ .c)(objects, facts);
    return asked
        .filter(({ level }) => level !== 'off')
        .map((rule) => ({
        rule,
        findings: rule.check(world).map(({ grade, object, path, expected, found, fix }) => ({
            rule: rule.name,
            grade: rule.level === 'warn' && grade === 'fail' ? 'warn' : grade,
            object: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(object),
            file: object.file,
            line: object.lineOf(path),
            expected,
            found,
            fix,
        })),
    }));
}
/** A finding in a line: `Deployment/shop/cart (prod.yaml:7): expected …, found …; fix`. */
function findingLine({ object, file, line, expected, found, fix }) {
    return `${object} (${file}:${line}): expected ${expected}, found ${found}; ${fix}`;
}


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
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/environment-facts.js
var environment_facts = __webpack_require__(51272);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/policy/assess.js + 3 modules
var assess = __webpack_require__(99508);
// EXTERNAL MODULE: ./lib/src/policy/judge.js
var judge = __webpack_require__(51066);
// EXTERNAL MODULE: ./lib/src/render/render.js + 6 modules
var render = __webpack_require__(25402);
// EXTERNAL MODULE: ./lib/src/render/tree.js
var tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/manifests.js








/** Manifests: a production declares rules about its objects, and what they say of the files as they lie here. */
const manifests = {
    name: 'manifests',
    looksAt: '`gates.<environment>.manifests`: a production declares or inherits rules, and what they find in the files as they lie; the gate decides, with its exceptions',
    async find({ flow }, ports) {
        if (flow === undefined)
            return [];
        const found = [];
        for (const environment of flow.environments) {
            if (environment.gate.manifests !== undefined)
                found.push(...(await judged(flow, environment, ports)));
            else if (environment.tier === 'production')
                found.push(undeclared(flow, environment));
        }
        return found;
    },
};
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
/** Judges the files of the checkout. Those of another repository or branch are not here. */
async function judged(flow, environment, ports) {
    if (flow.gitops.repository !== undefined || environment.branch !== undefined)
        return [];
    const facts = (0,environment_facts/* environmentFacts */.z)(flow, environment);
    const asked = (0,assess/* askedRules */.q)(environment.gate.manifests ?? {}, facts).filter(({ level }) => level !== 'off');
    if (asked.length === 0)
        return [];
    try {
        const snapshot = await ports.gitops.directory(await rootOf(flow, ports)).snapshot();
        const rendered = await (0,render/* renderEnvironment */.C)(flow, environment, await (0,tree/* sourceTree */._6)(snapshot), ports.programs);
        const [lacking] = rendered.notRendered;
        if (lacking !== undefined)
            return [unrendered(environment, `${lacking.what}: ${lacking.because}`)];
        const [broken] = rendered.unreadable;
        if (broken !== undefined)
            return [unrendered(environment, `${broken.file}: expected ${broken.expected}, found ${broken.found}`)];
        return (0,judge/* judgeObjects */.W)(rendered.objects, asked, facts).flatMap(({ findings }) => findings.flatMap(findingOf));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return [{ level: 'warning', error }];
    }
}
/** The root of the repository, or the directory of a flow outside of one. */
async function rootOf({ file }, ports) {
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, ports);
    const directory = (0,external_node_path_.dirname)(ports.files.resolve(file));
    if (home === undefined)
        return directory;
    return (0,external_node_path_.resolve)(directory, ...home.path
        .split('/')
        .slice(1)
        .map(() => '..'));
}
function unrendered({ name }, found) {
    return {
        level: 'warning',
        error: new errors/* RefusedError */.fk({
            code: 'manifests-finding',
            where: name,
            expected: 'every object of the environment',
            found,
            fix: 'repair it, or give the gate rendered files',
        }),
    };
}
function findingOf({ grade, file, line, object, expected, found, fix }) {
    if (grade === 'note')
        return [];
    const where = `${file}:${line}:1`;
    const error = new errors/* RefusedError */.fk({ code: 'manifests-finding', where, expected: `${expected} (${object})`, found, fix });
    return [{ level: 'warning', error }];
}

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
        headline: `${file}: ${(0,counted/* counted */.h)(faults.length, 'fault')}, ${(0,counted/* counted */.h)(warnings, 'warning')}`,
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
