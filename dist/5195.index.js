export const id = 5195;
export const ids = [5195];
export const modules = {

/***/ 25195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadFlow: () => (/* binding */ loadFlow),
  W: () => (/* binding */ parseFlow),
  requireFlow: () => (/* binding */ requireFlow)
});

// UNUSED EXPORTS: defaultFlowFile

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/layouts.js + 2 modules
var layouts = __webpack_require__(90548);
// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
// EXTERNAL MODULE: ./lib/src/flow/gates/gates.js + 15 modules
var gates = __webpack_require__(25337);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/gates/strictness.js
var strictness = __webpack_require__(99696);
;// CONCATENATED MODULE: ./lib/src/flow/gates/strictest.js




/**
 * Takes the strictest value of each key of several gates. A check that only one of them has is kept; a permission
 * (`break-glass`) only where all have it.
 */
function strictestGate(gates) {
    const differing = [];
    const trees = gates.map((gate) => ({ ...gate }));
    const [first = {}, ...others] = trees;
    const gate = others.reduce((one, other) => stricterOf(one, other, differing), first);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sections' own values, one or the other
    return { gate: gate, differing };
}
function stricterOf(one, other, differing) {
    const entries = Object.entries(gates/* sections */.V0).flatMap(([name, section]) => {
        const [left, right] = [one[name], other[name]];
        const value = strictestOrAbsent(left, right, name, section, differing);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
}
function strictestOrAbsent(left, right, name, section, differing) {
    if (left === undefined && right === undefined)
        return undefined;
    if (left !== undefined && right !== undefined)
        return sectionOf(left, right, name, section, differing);
    if (section.grants === true)
        return undefined;
    if (section.asksByDefault !== true)
        return left ?? right;
    // The defaults are required without the section; a value that cannot be compared is taken from the gate that has it.
    const [one, other] = [left ?? demandedOf(section), right ?? demandedOf(section)];
    return merged(one, other, [], name, { left: one, right: other, section, differing: undefined });
}
/** Returns the defaults that apply without the section, as far as they can be compared. */
function demandedOf({ defaults, stricter = {} }) {
    return Object.fromEntries(Object.entries(defaults ?? {}).filter(([key]) => Object.hasOwn(stricter, key)));
}
function sectionOf(left, right, name, section, differing) {
    if (section.stricter === undefined) {
        if ((0,policy_hash/* canonical */.$)(left) === (0,policy_hash/* canonical */.$)(right))
            return left;
        differing.push([name]);
        return undefined;
    }
    const compared = { left: filled(left, section), right: filled(right, section), section, differing };
    return merged(left, right, [], name, compared);
}
function merged(left, right, path, name, compared) {
    if (((0,json_path/* isRecord */.u4)(left) || left === undefined) && ((0,json_path/* isRecord */.u4)(right) || right === undefined)) {
        const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
        const entries = [...keys].flatMap((key) => {
            const value = merged(left?.[key], right?.[key], [...path, key], name, compared);
            return value === undefined ? [] : [[key, value]];
        });
        return Object.fromEntries(entries);
    }
    const [one, other] = [(0,json_path/* memberAt */.mz)(compared.left, ...path), (0,json_path/* memberAt */.mz)(compared.right, ...path)];
    if ((0,policy_hash/* canonical */.$)(one ?? null) === (0,policy_hash/* canonical */.$)(other ?? null))
        return one;
    const { stricter = {}, grants } = compared.section;
    const direction = Object.hasOwn(stricter, path.join('.')) ? stricter[path.join('.')] : undefined;
    if (direction !== undefined)
        return stricterValue(one, other, direction);
    if (grants === true && Array.isArray(one) && Array.isArray(other))
        return one.filter((item) => other.includes(item));
    compared.differing?.push([name, ...path]);
    return compared.differing === undefined ? (one ?? other) : undefined;
}
/**
 * Returns the stricter value. A word that is left out may stand for any of its list: only the strictest is sure to be
 * no weaker.
 */
function stricterValue(one, other, direction) {
    if (typeof direction === 'object' && (one === undefined || other === undefined)) {
        const word = one ?? other;
        return word === direction[0] ? undefined : direction.at(-1);
    }
    if (one === undefined || other === undefined) {
        return typeof direction === 'boolean' ? (direction ? (one ?? other) : undefined) : (one ?? other);
    }
    return (0,strictness/* isAtLeast */.d)(one, other, direction) ? other : one;
}
function filled(value, { implied }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return implied === undefined ? value : implied(value);
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
;// CONCATENATED MODULE: ./lib/src/flow/rules/approval-groups.js

/** Refuses a group too small for its minimum, which would otherwise be found on the day of the release. */
const approvalGroups = {
    codes: ['flow-approvals-unmet'],
    holds: 'A group of approvers has as many members as its `minimum`; letter case does not make two of one',
    check: (entry, document) => {
        for (const [environment, gate] of Object.entries(entry.gates ?? {})) {
            for (const [name, { members, minimum = 1 }] of Object.entries(gate?.approval?.groups ?? {})) {
                const people = new Set(members.map((member) => member.toLowerCase())).size;
                if (minimum <= people)
                    continue;
                throw new errors/* UsageError */.eb({
                    code: 'flow-approvals-unmet',
                    where: document.position(['gates', environment, 'approval', 'groups', name]),
                    found: `the group "${name}" asks for ${minimum} approvals and has ${people} ${people === 1 ? 'member' : 'members'}`,
                    fix: 'lower the minimum, or add members',
                });
            }
        }
    },
};

// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
;// CONCATENATED MODULE: ./lib/src/flow/rules/environment-order.js



const environmentOrder = {
    codes: ['flow-unknown-predecessor', 'flow-unreachable', 'flow-cycle'],
    holds: 'The first environment in the list comes after none and leads to every other; `after` and `after-any` name environments and make no circle',
    check: ({ environments }, document) => {
        for (const [index, entry] of environments.entries())
            checkNames(entry, index, environments, document);
        const stops = (0,graph/* stopsOf */.lD)(environments);
        const lost = stops.findIndex((stop, index) => index > 0 && (0,graph/* namesBefore */.G0)(stop).length === 0);
        if (lost > 0)
            throw unreachable(environments[lost]?.name ?? '', lost, document);
        const circle = (0,graph/* circleIn */.St)(stops);
        if (circle === undefined)
            return;
        throw new errors/* UsageError */.eb({
            code: 'flow-cycle',
            where: document.position(['environments', environments.findIndex(({ name }) => name === circle[0])]),
            found: `environments come after each other in a circle: ${circle.join(' → ')}`,
            fix: 'remove one of the names in after or after-any',
        });
    },
};
function checkNames(entry, index, all, document) {
    const known = all.map(({ name }) => name);
    for (const key of ['after', 'after-any']) {
        const stranger = entry[key]?.find((name) => !known.includes(name));
        if (stranger === undefined)
            continue;
        const guess = (0,suggest/* nearest */.p)(stranger, known);
        throw new errors/* UsageError */.eb({
            code: 'flow-unknown-predecessor',
            where: document.position(['environments', index], key),
            found: `"${entry.name}" comes after "${stranger}", and the flow has no such environment`,
            fix: guess === undefined ? `use names of ${known.join(', ')}` : `did you mean "${guess}"?`,
        });
    }
}
function unreachable(name, index, document) {
    return new errors/* UsageError */.eb({
        code: 'flow-unreachable',
        where: document.position(['environments', index]),
        found: `no environment leads to "${name}", and only the first in the list takes what was built`,
        fix: 'name the environments before it in after',
    });
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/gate-names.js


const gateNames = {
    codes: ['flow-unknown-gate'],
    holds: 'Every name under `gates` is an environment',
    check: (entry, document) => {
        const names = entry.environments.map((environment) => environment.name);
        for (const name of Object.keys(entry.gates ?? {})) {
            if (names.includes(name))
                continue;
            const guess = (0,suggest/* nearest */.p)(name, names);
            throw new errors/* UsageError */.eb({
                code: 'flow-unknown-gate',
                where: document.position(['gates'], name),
                found: `gates for "${name}", and the flow has no such environment`,
                fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
            });
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/isolated-production.js

/**
 * Git is production's only way in, and nothing else runs in its cluster. A flow that differs from this is refused as a
 * whole, so that no step can be pointed at production by an error in another environment.
 */
const isolatedProduction = {
    codes: ['production-push', 'production-shared'],
    holds: 'An environment of tier `production` is `model: pull`, and its cluster holds no environment of another tier',
    check: (entry, document) => {
        for (const [index, environment] of entry.environments.entries()) {
            if (environment.tier !== 'production')
                continue;
            checkModel(environment, index, document);
            checkCluster(environment, index, entry.environments, document);
        }
    },
};
function checkModel({ name, model }, index, document) {
    if (model === 'pull')
        return;
    throw new errors/* UsageError */.eb({
        code: 'production-push',
        where: document.position(['environments', index, 'model']),
        found: `"${name}" is production with model ${model}, and Git is its only way in`,
        fix: 'set model: pull',
    });
}
function checkCluster({ name, cluster }, index, all, document) {
    const neighbour = all.find((one) => one.cluster === cluster && one.tier !== 'production');
    if (neighbour === undefined)
        return;
    throw new errors/* UsageError */.eb({
        code: 'production-shared',
        where: document.position(['environments', index, 'cluster']),
        found: `"${name}" is production and shares the cluster "${cluster}" with "${neighbour.name}" (${neighbour.tier})`,
        fix: 'give production a cluster of its own',
    });
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/key-scopes.js


/** A key with a misspelled environment would be valid for no environment. */
const keyScopes = {
    codes: ['flow-unknown-key-environment'],
    holds: 'Every name under `environments` of a trusted key is an environment',
    check: ({ records, environments }, document) => {
        const names = environments.map(({ name }) => name);
        for (const [index, key] of (records?.['trusted-keys'] ?? []).entries()) {
            const other = typeof key === 'string' ? undefined : key.environments?.find((name) => !names.includes(name));
            if (other === undefined)
                continue;
            const guess = (0,suggest/* nearest */.p)(other, names);
            throw new errors/* UsageError */.eb({
                code: 'flow-unknown-key-environment',
                where: document.position(['records', 'trusted-keys', index], 'environments'),
                found: `a key of "${other}", and the flow has no such environment`,
                fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
            });
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/ratchet-paths.js




/** A value that cannot be compared cannot be held to rising. */
const ratchetPaths = {
    codes: ['flow-unknown-ratchet'],
    holds: 'Every path in `ratchet` names a section or value of a gate that can be compared',
    check: ({ ratchet = [] }, document) => {
        const comparable = Object.entries(gates/* sections */.V0).filter(([, section]) => section.stricter !== undefined);
        const properties = Object.fromEntries(comparable.map(([name, { schema }]) => [name, schema]));
        for (const [index, path] of ratchet.entries()) {
            const unknown = unknownPart({ properties }, path.split('.'));
            if (unknown === undefined)
                continue;
            const isSection = path.split('.')[0] === unknown.name;
            const what = isSection ? 'section of a gate whose values can be compared' : 'value of a gate';
            throw new errors/* UsageError */.eb({
                code: 'flow-unknown-ratchet',
                where: document.position(['ratchet', index]),
                found: `ratchet "${path}" names no ${what}`,
                fix: adviceOn(unknown),
            });
        }
    },
};
/** Follows a path, such as `max.error`, through a JSON Schema; undefined when it leads to a value. */
function unknownPart(schema, [name, ...rest]) {
    if (name === undefined)
        return undefined;
    const { properties, additionalProperties: others } = (0,json_path/* isRecord */.u4)(schema) ? schema : {};
    const known = (0,json_path/* isRecord */.u4)(properties) ? properties : {};
    if (Object.hasOwn(known, name))
        return unknownPart(known[name], rest);
    return (0,json_path/* isRecord */.u4)(others) ? unknownPart(others, rest) : { name, known: Object.keys(known) };
}
function adviceOn({ name, known }) {
    const guess = (0,suggest/* nearest */.p)(name, known);
    if (guess !== undefined)
        return `did you mean "${guess}"?`;
    return known.length === 0 ? 'nothing is below it' : `name one of ${known.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/records-available.js

/** A required record that nothing writes, or that belongs to no environment, would close an environment for ever. */
const recordsAvailable = {
    codes: ['flow-no-records'],
    holds: '`require-record` stands in a flow with `records`, and not in the first environment',
    check: ({ records, environments }, document) => {
        for (const [index, { name, 'require-record': required }] of environments.entries()) {
            if (required !== true || (records !== undefined && index > 0))
                continue;
            const first = index === 0;
            throw new errors/* UsageError */.eb({
                code: 'flow-no-records',
                where: document.position(['environments', index], 'require-record'),
                found: first
                    ? `"${name}" is the first environment and takes what was built: no record is of an environment before it`
                    : `"${name}" requires a record, and the flow writes none`,
                fix: first ? 'remove require-record' : 'add "records"',
            });
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/registry-known.js

const registryKnown = {
    codes: ['flow-no-registry'],
    holds: 'Every environment has a registry: its own, or the one at the top',
    check: (entry, document) => {
        const index = entry.environments.findIndex((one) => one.registry === undefined);
        const environment = entry.environments[index];
        if (entry.registry !== undefined || environment === undefined)
            return;
        throw new errors/* UsageError */.eb({
            code: 'flow-no-registry',
            where: document.position(['environments', index]),
            found: `environment "${environment.name}" has no registry`,
            fix: 'name one here, or at the top for all',
        });
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/unique-names.js

const uniqueNames = {
    codes: ['flow-duplicate'],
    holds: 'Names of environments are unique, and so are names of applications',
    check: (entry, document) => {
        for (const list of ['environments', 'applications']) {
            const seen = new Set();
            for (const [index, { name }] of entry[list].entries()) {
                if (seen.has(name)) {
                    throw new errors/* UsageError */.eb({
                        code: 'flow-duplicate',
                        where: document.position([list, index]),
                        found: `"${name}" is in ${list} twice`,
                        fix: 'rename one of the two',
                    });
                }
                seen.add(name);
            }
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/rules.js









/** Every rule of the flow file, in the order in which they are checked. A new rule is a file and a line here. */
const flowRules = [
    uniqueNames,
    environmentOrder,
    gateNames,
    registryKnown,
    approvalGroups,
    isolatedProduction,
    recordsAvailable,
    keyScopes,
    ratchetPaths,
];

// EXTERNAL MODULE: ./lib/src/flow/tags.js
var flow_tags = __webpack_require__(83658);
;// CONCATENATED MODULE: ./lib/src/flow/complete.js









/**
 * Checks the rules that a schema cannot express, then fills in the values left out of the file.
 * @throws UsageError with file, line and column.
 */
function complete(entry, document, file) {
    for (const { check } of flowRules)
        check(entry, document);
    return {
        name: entry.flow,
        file,
        gitops: entry.gitops ?? {},
        ...(entry.platform !== undefined && { platform: entry.platform }),
        environments: completeEnvironments(entry, document),
        applications: entry.applications.map(({ name, image, manifests }) => ({
            name,
            image,
            manifests: manifests ?? layouts/* defaultLocation */.p,
        })),
        versions: entry.versions?.scheme ?? 'semver',
        ...(entry.records === undefined ? {} : { records: completeRecords(entry.records) }),
        ...(entry.policy !== undefined && { policy: entry.policy }),
        ratchet: entry.ratchet ?? [],
        recovery: entry.recovery ?? {},
    };
}
function completeEnvironments(entry, document) {
    const done = new Map();
    for (const stop of (0,graph/* inPromotionOrder */.hM)((0,graph/* stopsOf */.lD)(entry.environments))) {
        const index = entry.environments.findIndex(({ name }) => name === stop.name);
        const environment = entry.environments[index];
        if (environment === undefined)
            continue;
        const before = (0,graph/* namesBefore */.G0)(stop).flatMap((name) => done.get(name) ?? []);
        const own = entry.gates?.[stop.name] ?? {};
        const inherited = strictestGate(before.map(({ gate }) => gate));
        const open = inherited.differing.find((path) => !stands(own, path));
        if (open !== undefined)
            throw gatesDiffer(stop, open, document.position(['environments', index]));
        const { 'require-record': record, 'require-verdict': verdict, tags, 'after-any': _, ...rest } = environment;
        done.set(stop.name, {
            ...rest,
            after: stop.after,
            afterAny: stop.afterAny,
            // The rule "registry-known" leaves none without.
            registry: environment.registry ?? entry.registry ?? '',
            gate: (0,gates/* inheritGate */.JJ)(inherited.gate, own),
            declared: (0,gates/* overGate */.kn)(strictestGate(before.map(({ declared }) => declared)).gate, own),
            // If one environment accepts an artifact without a record, every later one relies on an unproven entry.
            requireRecord: record ?? (entry.records !== undefined && before.length > 0),
            requireVerdict: verdict ?? entry.records?.['require-verdict'] ?? environment.promotion === 'controlled',
            tags: (0,flow_tags/* completeTags */.d)(tags ?? entry.tags),
        });
    }
    return [...done.values()];
}
/** Makes the error for a value that differs and has no stricter side: the environment must state its own. */
function gatesDiffer(stop, path, where) {
    return new errors/* UsageError */.eb({
        code: 'flow-gates-differ',
        where,
        found: `"${stop.name}" comes after ${(0,graph/* namesBefore */.G0)(stop).join(', ')}, whose gates differ in ${path.join('.')}, which has no stricter side`,
        fix: `state it under gates.${stop.name}`,
    });
}
/** Tells whether the environment's own entries have the value, or replace the section as a whole. */
function stands(own, path) {
    const [name = '', ...rest] = path;
    const section = Object.entries(gates/* sections */.V0).find(([one]) => one === name)?.[1];
    const alone = section?.alone !== undefined && (0,json_path/* memberAt */.mz)(own, name, section.alone) !== undefined;
    return alone || (0,json_path/* memberAt */.mz)(own, name, ...rest) !== undefined;
}
function completeRecords(entry) {
    return {
        trustedKeys: (entry['trusted-keys'] ?? []).map(completeKey),
        verdictValidFor: (0,duration/* millisecondsOf */.W)(entry['verdict-valid-for'] ?? '7d'),
    };
}
function completeKey(entry) {
    if (typeof entry === 'string')
        return { key: entry };
    const { 'not-after': notAfter, ...rest } = entry;
    return { ...rest, ...(notAfter !== undefined && { notAfter }) };
}

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
;// CONCATENATED MODULE: ./lib/src/flow/krci-resources.js


const group = 'v2.edp.epam.com/';
const maxStages = 32;
const maxApplications = 2000;
/** Tells whether a document is of KubeRocketCI's kinds, or a list as `kubectl get -o yaml` prints it. */
function isExport({ data }) {
    return (0,json_path/* isRecord */.u4)(data) && (isOurGroup(data['apiVersion']) || data['kind'] === 'List');
}
/** Reads the CDPipelines and Stages; other kinds are passed over. Throws UsageError with file, line and column. */
function readResources(documents) {
    const pipelines = [];
    const stages = [];
    for (const resource of documents.flatMap(resourcesIn)) {
        if (!isOurGroup(resource.data['apiVersion']))
            continue;
        if (resource.data['kind'] === 'CDPipeline')
            pipelines.push(pipelineOf(resource));
        if (resource.data['kind'] === 'Stage')
            stages.push(stageOf(resource));
    }
    return { pipelines, stages };
}
function resourcesIn(document) {
    const { data } = document;
    if (!(0,json_path/* isRecord */.u4)(data))
        return [];
    if (data['kind'] !== 'List')
        return [{ data, position: (path) => document.position(path) }];
    const items = Array.isArray(data['items']) ? data['items'] : [];
    return items.flatMap((item, index) => (0,json_path/* isRecord */.u4)(item) ? [{ data: item, position: (path) => document.position(['items', index, ...path]) }] : []);
}
function pipelineOf(resource) {
    const applications = namesAt(resource, 'applications');
    const promoted = namesAt(resource, 'applicationsToPromote');
    const stranger = promoted.find((name) => !applications.includes(name));
    if (stranger !== undefined) {
        throw invalidExport(resource, 'applicationsToPromote', `only applications of the CDPipeline`, JSON.stringify(stranger));
    }
    return { name: textAt(resource, 'name'), applications, promoted, at: resource.position([]) };
}
function stageOf(resource) {
    const { order } = specOf(resource);
    if (typeof order !== 'number' || !Number.isInteger(order) || order < 0 || order >= maxStages) {
        throw invalidExport(resource, 'order', `a whole number from 0 to ${maxStages - 1}`, JSON.stringify(order) ?? 'nothing');
    }
    return {
        name: textAt(resource, 'name'),
        pipeline: textAt(resource, 'cdPipeline'),
        order,
        promotion: promotionOf(resource),
        cluster: textAt(resource, 'clusterName', 'in-cluster'),
        at: resource.position([]),
    };
}
/**
 * Maps a Stage's trigger to a promotion. Auto-stable differs from Auto for the other applications only, not in how one
 * enters.
 */
function promotionOf(resource) {
    const trigger = textAt(resource, 'triggerType', 'Manual');
    if (trigger === 'Manual')
        return 'manual';
    if (trigger === 'Auto' || trigger === 'Auto-stable')
        return 'automatic';
    throw invalidExport(resource, 'triggerType', 'Manual, Auto or Auto-stable', JSON.stringify(trigger.slice(0, 80)));
}
function specOf({ data }) {
    return (0,json_path/* isRecord */.u4)(data['spec']) ? data['spec'] : {};
}
function textAt(resource, key, otherwise) {
    const value = specOf(resource)[key] ?? otherwise;
    if (typeof value === 'string' && value !== '')
        return value;
    throw invalidExport(resource, key, 'a text', value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80));
}
function namesAt(resource, key) {
    const value = specOf(resource)[key] ?? [];
    const names = Array.isArray(value) ? value : [undefined];
    const texts = names.flatMap((name) => (typeof name === 'string' ? [name] : []));
    if (texts.length === names.length && names.length <= maxApplications)
        return texts;
    throw invalidExport(resource, key, `a list of at most ${maxApplications} names`, 'something else');
}
function invalidExport(resource, key, expected, found) {
    const kind = String(resource.data['kind']);
    return new errors/* UsageError */.eb({
        code: 'flow-export-invalid',
        where: `${resource.position(['spec', key])}: ${kind}.spec.${key}`,
        expected,
        found,
        fix: 'export it again',
    });
}
function isOurGroup(apiVersion) {
    return typeof apiVersion === 'string' && apiVersion.startsWith(group);
}

;// CONCATENATED MODULE: ./lib/src/flow/krci-exports.js



/**
 * Makes a flow file of KubeRocketCI's CDPipeline and Stage exports and of one overlay document beside them, which has
 * the values that the exports lack: the registry, and each environment's tier and model. Order, cluster, trigger and
 * applications come from the exports; the overlay may be stricter about these, never looser.
 * @throws UsageError with file, line and column.
 */
function flowOfExports(documents, file) {
    const overlays = documents.filter((document) => !isExport(document));
    const [overlay, second] = overlays;
    if (overlay === undefined || !(0,json_path/* isRecord */.u4)(overlay.data))
        throw noOverlay(file);
    if (second !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'flow-two-documents',
            where: second.position([]),
            expected: 'one document of krci-deploy/v1 beside the exports',
            found: 'a second one',
            fix: 'merge the two',
        });
    }
    const resources = readResources(documents.filter(isExport));
    const pipeline = krci_exports_pipelineOf(resources, overlay, file);
    const stages = stagesOf(resources, pipeline);
    const own = entriesOf(overlay.data['environments']);
    const environments = [
        ...stages.map((stage) => environmentOf(stage, own.find(({ name }) => name === stage.name), overlay)),
        // Where Git is the only way in, KubeRocketCI has no Stage.
        ...own.filter(({ name }) => !stages.some((stage) => stage.name === name)),
    ];
    const data = {
        flow: pipeline.name,
        ...overlay.data,
        environments,
        applications: applicationsOf(pipeline, entriesOf(overlay.data['applications']), overlay),
    };
    const notPromoted = pipeline.applications.filter((name) => !pipeline.promoted.includes(name));
    return { document: { data, position: positions(overlay, environments, own, stages) }, notPromoted };
}
function krci_exports_pipelineOf({ pipelines }, overlay, file) {
    const wanted = (0,json_path/* isRecord */.u4)(overlay.data) ? overlay.data['flow'] : undefined;
    const found = pipelines.filter(({ name }) => wanted === undefined || name === wanted);
    const [pipeline] = found;
    if (pipeline !== undefined && found.length === 1)
        return pipeline;
    const names = pipelines.map(({ name }) => name).join(', ') || 'none';
    const chosen = wanted !== undefined;
    throw new errors/* UsageError */.eb({
        code: 'flow-export-incomplete',
        where: chosen ? overlay.position(['flow']) : file,
        expected: chosen ? `one CDPipeline ${JSON.stringify(wanted)} in the file` : 'one CDPipeline',
        found: names,
        fix: chosen ? 'export it too, or correct "flow"' : 'name one with "flow" in the document of krci-deploy/v1',
    });
}
function stagesOf({ stages }, pipeline) {
    const own = stages
        .filter((stage) => stage.pipeline === pipeline.name)
        .toSorted((one, other) => one.order - other.order);
    if (own.length === 0) {
        throw new errors/* UsageError */.eb({
            code: 'flow-export-incomplete',
            where: pipeline.at,
            found: `the CDPipeline ${pipeline.name} has no Stage in the file`,
            fix: 'export its stages too',
        });
    }
    const misplaced = own.find((stage, index) => stage.order !== index);
    if (misplaced === undefined)
        return own;
    throw new errors/* UsageError */.eb({
        code: 'flow-export-incomplete',
        where: misplaced.at,
        expected: `the orders 0 to ${own.length - 1}, each once, in the stages of ${pipeline.name}`,
        found: own.map(({ order }) => order).join(', '),
        fix: 'export them all',
    });
}
function environmentOf(stage, own, overlay) {
    const { name, cluster, promotion } = stage;
    if (own?.['tier'] === undefined || own['model'] === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'flow-export-incomplete',
            where: own === undefined ? stage.at : overlay.position(['environments']),
            found: `the Stage "${name}" has neither tier nor model`,
            fix: `add { name: ${name}, tier: …, model: … } to "environments" in the document of krci-deploy/v1`,
        });
    }
    if (own['cluster'] !== undefined && own['cluster'] !== cluster) {
        throw contradiction(overlay, `"${name}" has cluster ${valueText(own['cluster'])} here and "${cluster}" in its Stage`);
    }
    if (own['promotion'] === 'automatic' && promotion !== 'automatic') {
        throw contradiction(overlay, `"${name}" is entered by hand (triggerType Manual), and "automatic" would loosen that`);
    }
    if (own['after'] !== undefined || own['after-any'] !== undefined) {
        throw contradiction(overlay, `"${name}" has "after" here and the order ${stage.order} in its Stage`);
    }
    return { cluster, promotion, ...own };
}
/** KubeRocketCI names an image after its application; the registry's path holds the part before the name. */
function applicationsOf(pipeline, own, overlay) {
    const stranger = own.find(({ name }) => typeof name === 'string' && !pipeline.applications.includes(name));
    if (stranger !== undefined) {
        throw contradiction(overlay, `${valueText(stranger['name'])} is no application of the CDPipeline ${pipeline.name}`, 'applications');
    }
    const byName = new Map(own.map((entry) => [entry['name'], entry]));
    return pipeline.applications.map((name) => Object.assign({ name, image: name }, byName.get(name)));
}
/** Finds the position of a part of the flow: in the overlay where it is written there, else at the Stage. */
function positions(overlay, environments, own, stages) {
    return (path, key) => {
        const [list, index, ...rest] = path;
        if (list !== 'environments' || typeof index !== 'number')
            return overlay.position(path, key);
        const name = environments[index]?.['name'];
        const at = own.findIndex((entry) => entry['name'] === name);
        if (at >= 0)
            return overlay.position([list, at, ...rest], key);
        return stages.find((stage) => stage.name === name)?.at ?? overlay.position([]);
    };
}
function entriesOf(value) {
    return Array.isArray(value) ? value.filter(json_path/* isRecord */.u4) : [];
}
function valueText(value) {
    return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}
function contradiction(overlay, what, list = 'environments') {
    return new errors/* UsageError */.eb({
        code: 'flow-export-contradiction',
        where: overlay.position([list]),
        found: what,
        fix: 'correct one of the two',
    });
}
function noOverlay(file) {
    return new errors/* UsageError */.eb({
        code: 'flow-export-incomplete',
        where: file,
        found: 'exports of KubeRocketCI alone, which hold no registry, tiers and models',
        fix: 'add a document with apiVersion: krci-deploy/v1 that has them',
    });
}

// EXTERNAL MODULE: ./lib/src/flow/validate.js
var validate = __webpack_require__(93953);
;// CONCATENATED MODULE: ./lib/src/flow/load.js






const defaultFlowFile = 'krci-deploy.yaml';
/**
 * Reads the flow file that the `flow` input names, or krci-deploy.yaml when there is one; undefined when none was
 * named and none is there.
 * @throws UsageError for a file that is missing, unreadable or wrong.
 */
async function loadFlow(named, files) {
    const file = named ?? defaultFlowFile;
    const bytes = await files.read(file);
    if (bytes !== undefined)
        return parseFlow(bytes, file);
    if (named === undefined)
        return undefined;
    throw new errors/* UsageError */.eb({
        code: 'flow-missing',
        where: file,
        found: 'there is no such flow file',
        fix: 'check the input "flow" and the working directory',
    });
}
/** As `loadFlow`, for steps that cannot do without one. */
async function requireFlow(named, files, step) {
    const flow = await loadFlow(named, files);
    if (flow !== undefined)
        return flow;
    throw new errors/* UsageError */.eb({
        code: 'flow-missing',
        where: files.resolve('.'),
        found: `${step} needs a flow file, and there is no ${defaultFlowFile} here`,
        fix: 'name one with the input "flow"',
    });
}
/**
 * Parses, validates and completes a flow file's bytes, or exports of KubeRocketCI.
 * @throws UsageError with file, line and column.
 */
async function parseFlow(bytes, file) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(krciGroup)) {
        const documents = (0,flow_document/* parseFlowDocuments */.q)(bytes, file);
        if (documents.some(isExport))
            return parseExports(documents, file);
    }
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, file);
    return complete(await (0,validate/* validate */.M)(document), document, file);
}
const krciGroup = 'v2.edp.epam.com/';
async function parseExports(documents, file) {
    const { document, notPromoted } = flowOfExports(documents, file);
    const flow = complete(await (0,validate/* validate */.M)(document), document, file);
    const stays = new Set(notPromoted);
    const applications = flow.applications.map((application) => stays.has(application.name) ? Object.assign({ promoted: false }, application) : application);
    return { ...flow, applications };
}


/***/ }),

/***/ 83658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ completeTags),
/* harmony export */   x: () => (/* binding */ tagsSchema)
/* harmony export */ });
function completeTags(entry) {
    return { floating: entry?.floating ?? [], allowMove: entry?.['allow-move'] ?? [] };
}
const list = { type: 'array', maxItems: 16, uniqueItems: true };
const tagsSchema = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'Tags that artifacts get besides their version',
    properties: {
        floating: {
            ...list,
            items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$' },
            description: 'Tags to set after the version’s: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
        },
        'allow-move': {
            ...list,
            items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$' },
            description: 'Which of them may move from one artifact to another, and only to a higher version; * stands for any characters',
        },
    },
};


/***/ })

};
