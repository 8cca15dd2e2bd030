export const id = 180;
export const ids = [180];
export const modules = {

/***/ 79180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defaultFlowFile: () => (/* binding */ defaultFlowFile),
  loadFlow: () => (/* binding */ loadFlow),
  parseFlow: () => (/* binding */ parseFlow),
  requireFlow: () => (/* binding */ requireFlow)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __webpack_require__(11636);
// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
// EXTERNAL MODULE: ./lib/src/flow/gates/gates.js + 15 modules
var gates = __webpack_require__(90296);
;// CONCATENATED MODULE: ./lib/src/flow/gates/value-path.js
/** Follows a path, such as `max.error`, through a section's JSON Schema; undefined when it leads to something. */
function astray(schema, [name, ...rest]) {
    if (name === undefined)
        return undefined;
    const { properties, additionalProperties: others } = recordOr(schema);
    const known = recordOr(properties);
    if (Object.hasOwn(known, name))
        return astray(known[name], rest);
    return isRecord(others) ? astray(others, rest) : { name, known: Object.keys(known) };
}
function recordOr(value) {
    return isRecord(value) ? value : {};
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/src/flow/tags.js
var flow_tags = __webpack_require__(83658);
;// CONCATENATED MODULE: ./lib/src/flow/complete.js






/**
 * Fills in what the file leaves out and checks what a schema cannot: unique names, gates of environments that exist,
 * a registry for every environment, and production's isolation. Throws UsageError with file, line and column.
 */
function complete(entry, document, file) {
    checkUnique(entry, document);
    checkGates(entry, document);
    checkApprovals(entry, document);
    checkProduction(entry, document);
    checkRecords(entry, document);
    checkRatchet(entry, document);
    return {
        name: entry.flow,
        file,
        gitops: entry.gitops ?? {},
        environments: completeEnvironments(entry, document),
        applications: entry.applications.map(({ name, image, manifests }) => ({
            name,
            image,
            manifests: manifests ?? { layout: 'krci' },
        })),
        ...(entry.records === undefined ? {} : { records: completeRecords(entry.records) }),
        ...(entry.policy !== undefined && { policy: entry.policy }),
        ratchet: entry.ratchet ?? [],
        recovery: entry.recovery ?? {},
    };
}
function completeEnvironments(entry, document) {
    const environments = [];
    let inherited = {};
    let declared = {};
    for (const [index, environment] of entry.environments.entries()) {
        const registry = environment.registry ?? entry.registry;
        if (registry === undefined) {
            const at = document.position(['environments', index]);
            throw new errors/* UsageError */.eb('flow-no-registry', `${at}: environment "${environment.name}" has no registry: name one here or at the top`);
        }
        const own = entry.gates?.[environment.name] ?? {};
        inherited = (0,gates/* inheritGate */.JJ)(inherited, own);
        declared = (0,gates/* overGate */.kn)(declared, own);
        const { 'require-record': record, 'require-verdict': verdict, tags, ...rest } = environment;
        environments.push({
            ...rest,
            registry,
            gate: inherited,
            declared,
            requireRecord: record ?? requiresRecord(entry, index),
            requireVerdict: verdict ?? entry.records?.['require-verdict'] ?? environment.promotion === 'controlled',
            tags: (0,flow_tags/* completeTags */.d)(tags ?? entry.tags),
        });
    }
    return environments;
}
function completeRecords(entry) {
    return {
        trustedKeys: entry['trusted-keys'] ?? [],
        verdictValidFor: (0,duration/* millisecondsOf */.W)(entry['verdict-valid-for'] ?? '7d'),
    };
}
function checkUnique(entry, document) {
    for (const list of ['environments', 'applications']) {
        const seen = new Set();
        for (const [index, { name }] of entry[list].entries()) {
            if (seen.has(name)) {
                throw new errors/* UsageError */.eb('flow-duplicate', `${document.position([list, index])}: "${name}" is in ${list} twice; names are unique`);
            }
            seen.add(name);
        }
    }
}
function checkGates(entry, document) {
    const names = entry.environments.map((environment) => environment.name);
    for (const name of Object.keys(entry.gates ?? {})) {
        if (names.includes(name))
            continue;
        const guess = (0,nearest/* nearest */.p)(name, names);
        const hint = guess === undefined ? `it has ${names.join(', ')}` : `did you mean "${guess}"?`;
        throw new errors/* UsageError */.eb('flow-unknown-gate', `${document.position(['gates'], name)}: gates for "${name}", but the flow has no such environment; ${hint}`);
    }
}
/** A group that asks for more approvals than it has members would be found out on the day of the release. */
function checkApprovals(entry, document) {
    for (const [environment, gate] of Object.entries(entry.gates ?? {})) {
        for (const [name, { members, minimum = 1 }] of Object.entries(gate?.approval?.groups ?? {})) {
            const people = new Set(members.map((member) => member.toLowerCase())).size;
            if (minimum <= people)
                continue;
            throw new errors/* UsageError */.eb('flow-approvals-unmet', `${document.position(['gates', environment, 'approval', 'groups', name])}: the group "${name}" asks for ${minimum} approvals and has ${people} ${people === 1 ? 'member' : 'members'}: lower the minimum, or add members`);
        }
    }
}
/**
 * Production is isolated: Git is its only way in, and nothing else runs in its cluster. A flow that says otherwise is
 * refused as a whole, so that no step can be pointed at production by a slip in another environment.
 */
function checkProduction(entry, document) {
    for (const [index, environment] of entry.environments.entries()) {
        if (environment.tier !== 'production')
            continue;
        if (environment.model !== 'pull') {
            throw new errors/* UsageError */.eb('production-push', `${document.position(['environments', index, 'model'])}: "${environment.name}" is production, so Git is its only way in: set model: pull, found ${environment.model}`);
        }
        const neighbour = neighbourOf(environment, entry.environments);
        if (neighbour !== undefined) {
            throw new errors/* UsageError */.eb('production-shared', `${document.position(['environments', index, 'cluster'])}: "${environment.name}" is production and shares the cluster "${environment.cluster}" with "${neighbour.name}" (${neighbour.tier}); give production a cluster of its own`);
        }
    }
}
/** From staging on, where the flow has records; the first environment has none before it. */
function requiresRecord({ records, environments }, index) {
    const late = environments.slice(0, index + 1).some(({ tier }) => tier === 'staging' || tier === 'production');
    return records !== undefined && index > 0 && late;
}
/** A record that nobody writes, or that has no environment to be of, would close an environment for ever. */
function checkRecords({ records, environments }, document) {
    for (const [index, { name, 'require-record': required }] of environments.entries()) {
        if (required !== true || (records !== undefined && index > 0))
            continue;
        const because = index === 0
            ? 'is the first environment and takes what was built: there is no record that it could require'
            : 'requires a record, and the flow writes none: add "records"';
        throw new errors/* UsageError */.eb('flow-no-records', `${document.position(['environments', index], 'require-record')}: "${name}" ${because}`);
    }
}
/** What cannot be compared cannot be held to rising. */
function checkRatchet({ ratchet = [] }, document) {
    const known = Object.entries(gates/* sections */.V0).filter(([, section]) => section.stricter !== undefined);
    for (const [index, path] of ratchet.entries()) {
        const properties = Object.fromEntries(known.map(([name, { schema }]) => [name, schema]));
        const lost = astray({ properties }, path.split('.'));
        if (lost === undefined)
            continue;
        const guess = (0,nearest/* nearest */.p)(lost.name, lost.known);
        const others = lost.known.length === 0 ? 'nothing is below it' : `it may name ${lost.known.join(', ')}`;
        const hint = guess === undefined ? others : `did you mean "${guess}"?`;
        const isSection = path.split('.')[0] === lost.name;
        const what = isSection ? 'section of a gate whose values can be compared' : 'value of a gate';
        throw new errors/* UsageError */.eb('flow-unknown-ratchet', `${document.position(['ratchet', index])}: ratchet "${path}" names no ${what}; ${hint}`);
    }
}
function neighbourOf(production, all) {
    return all.find(({ cluster, tier }) => cluster === production.cluster && tier !== 'production');
}

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
;// CONCATENATED MODULE: ./lib/src/flow/krci-resources.js

const group = 'v2.edp.epam.com/';
const maxStages = 32;
const maxApplications = 2000;
/** True for documents of KubeRocketCI's kinds and for lists of such, as `kubectl get -o yaml` prints them. */
function isExport({ data }) {
    return krci_resources_isRecord(data) && (isOurGroup(data['apiVersion']) || data['kind'] === 'List');
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
    if (!krci_resources_isRecord(data))
        return [];
    if (data['kind'] !== 'List')
        return [{ data, position: (path) => document.position(path) }];
    const items = Array.isArray(data['items']) ? data['items'] : [];
    return items.flatMap((item, index) => krci_resources_isRecord(item) ? [{ data: item, position: (path) => document.position(['items', index, ...path]) }] : []);
}
function pipelineOf(resource) {
    const applications = namesAt(resource, 'applications');
    const promoted = namesAt(resource, 'applicationsToPromote');
    const stranger = promoted.find((name) => !applications.includes(name));
    if (stranger !== undefined) {
        throw wrong(resource, 'applicationsToPromote', `only applications of the CDPipeline`, JSON.stringify(stranger));
    }
    return { name: textAt(resource, 'name'), applications, promoted, at: resource.position([]) };
}
function stageOf(resource) {
    const { order } = specOf(resource);
    if (typeof order !== 'number' || !Number.isInteger(order) || order < 0 || order >= maxStages) {
        throw wrong(resource, 'order', `a whole number from 0 to ${maxStages - 1}`, JSON.stringify(order) ?? 'nothing');
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
/** Auto-stable differs from Auto in what happens to the other applications of the flow, not in how one enters. */
function promotionOf(resource) {
    const trigger = textAt(resource, 'triggerType', 'Manual');
    if (trigger === 'Manual')
        return 'manual';
    if (trigger === 'Auto' || trigger === 'Auto-stable')
        return 'automatic';
    throw wrong(resource, 'triggerType', 'Manual, Auto or Auto-stable', JSON.stringify(trigger.slice(0, 80)));
}
function specOf({ data }) {
    return krci_resources_isRecord(data['spec']) ? data['spec'] : {};
}
function textAt(resource, key, otherwise) {
    const value = specOf(resource)[key] ?? otherwise;
    if (typeof value === 'string' && value !== '')
        return value;
    throw wrong(resource, key, 'a text', value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80));
}
function namesAt(resource, key) {
    const value = specOf(resource)[key] ?? [];
    const names = Array.isArray(value) ? value : [undefined];
    const texts = names.flatMap((name) => (typeof name === 'string' ? [name] : []));
    if (texts.length === names.length && names.length <= maxApplications)
        return texts;
    throw wrong(resource, key, `a list of at most ${maxApplications} names`, 'something else');
}
function wrong(resource, key, expected, found) {
    const kind = String(resource.data['kind']);
    return new errors/* UsageError */.eb('flow-export-invalid', `${resource.position(['spec', key])}: ${kind}.spec.${key}: expected ${expected}, found ${found}; export it again`);
}
function isOurGroup(apiVersion) {
    return typeof apiVersion === 'string' && apiVersion.startsWith(group);
}
function krci_resources_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/src/flow/krci.js


/**
 * Makes a flow file of KubeRocketCI's CDPipeline and Stage exports and of one document of ours beside them, in which
 * stands what they cannot say: the registry, and each environment's tier and model. Order, cluster, trigger and
 * applications come from the exports; what our document says of these may be stricter, never looser. Throws UsageError.
 */
function flowOfExports(documents, file) {
    const overlays = documents.filter((document) => !isExport(document));
    const [overlay, second] = overlays;
    if (overlay === undefined || !krci_isRecord(overlay.data))
        throw noOverlay(file);
    if (second !== undefined) {
        throw new errors/* UsageError */.eb('flow-two-documents', `${second.position([])}: expected one document of krci-deploy/v1 beside the exports, found a second one`);
    }
    const resources = readResources(documents.filter(isExport));
    const pipeline = krci_pipelineOf(resources, overlay, file);
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
function krci_pipelineOf({ pipelines }, overlay, file) {
    const wanted = krci_isRecord(overlay.data) ? overlay.data['flow'] : undefined;
    const found = pipelines.filter(({ name }) => wanted === undefined || name === wanted);
    const [pipeline] = found;
    if (pipeline !== undefined && found.length === 1)
        return pipeline;
    const names = pipelines.map(({ name }) => name).join(', ') || 'none';
    throw new errors/* UsageError */.eb('flow-export-incomplete', wanted === undefined
        ? `${file}: expected one CDPipeline, found ${names}; name one with "flow" in the document of krci-deploy/v1`
        : `${overlay.position(['flow'])}: expected one CDPipeline ${JSON.stringify(wanted)} in the file, found ${names}`);
}
function stagesOf({ stages }, pipeline) {
    const own = stages
        .filter((stage) => stage.pipeline === pipeline.name)
        .toSorted((one, other) => one.order - other.order);
    if (own.length === 0) {
        throw new errors/* UsageError */.eb('flow-export-incomplete', `${pipeline.at}: the CDPipeline ${pipeline.name} has no Stage in the file; export its stages too`);
    }
    const astray = own.find((stage, index) => stage.order !== index);
    if (astray === undefined)
        return own;
    throw new errors/* UsageError */.eb('flow-export-incomplete', `${astray.at}: the stages of ${pipeline.name} have the orders ${own.map(({ order }) => order).join(', ')}, expected 0 to ${own.length - 1}, each once; export them all`);
}
function environmentOf(stage, own, overlay) {
    const { name, cluster, promotion } = stage;
    if (own?.['tier'] === undefined || own['model'] === undefined) {
        throw new errors/* UsageError */.eb('flow-export-incomplete', `${own === undefined ? stage.at : overlay.position(['environments'])}: the Stage "${name}" cannot say its tier and model: add { name: ${name}, tier: …, model: … } to "environments" in the document of krci-deploy/v1`);
    }
    if (own['cluster'] !== undefined && own['cluster'] !== cluster) {
        throw contradiction(overlay, `"${name}" has cluster ${shown(own['cluster'])} here and "${cluster}" in its Stage`);
    }
    if (own['promotion'] === 'automatic' && promotion !== 'automatic') {
        throw contradiction(overlay, `"${name}" is entered by hand (triggerType Manual), and "automatic" would loosen that`);
    }
    return { cluster, promotion, ...own };
}
/** KubeRocketCI names an image after its application; the registry's path holds what stands before. */
function applicationsOf(pipeline, own, overlay) {
    const stranger = own.find(({ name }) => typeof name === 'string' && !pipeline.applications.includes(name));
    if (stranger !== undefined) {
        throw contradiction(overlay, `${shown(stranger['name'])} is no application of the CDPipeline ${pipeline.name}`, 'applications');
    }
    const byName = new Map(own.map((entry) => [entry['name'], entry]));
    return pipeline.applications.map((name) => Object.assign({ name, image: name }, byName.get(name)));
}
/** Where a piece of the flow stands: in our document where it says something, else at the Stage. */
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
    return Array.isArray(value) ? value.filter(krci_isRecord) : [];
}
function shown(value) {
    return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}
function contradiction(overlay, what, list = 'environments') {
    return new errors/* UsageError */.eb('flow-export-contradiction', `${overlay.position([list])}: ${what}; correct one of the two`);
}
function noOverlay(file) {
    return new errors/* UsageError */.eb('flow-export-incomplete', `${file} holds exports of KubeRocketCI, which know no registry, tiers and models: add a document with apiVersion: krci-deploy/v1 that says them, as docs/flow.md shows`);
}
function krci_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/src/flow/validate.js
var validate = __webpack_require__(93953);
;// CONCATENATED MODULE: ./lib/src/flow/load.js






const defaultFlowFile = 'krci-deploy.yaml';
/**
 * Reads the flow file that the `flow` input names, or krci-deploy.yaml when there is one; undefined when none was
 * named and none is there. Throws UsageError for a file that is missing, unreadable or wrong.
 */
async function loadFlow(named, files) {
    const file = named ?? defaultFlowFile;
    const bytes = await files.read(file);
    if (bytes !== undefined)
        return parseFlow(bytes, file);
    if (named === undefined)
        return undefined;
    throw new errors/* UsageError */.eb('flow-missing', `there is no flow file ${file}: check the input "flow" and the working directory`);
}
/** As `loadFlow`, for steps that cannot do without one. */
async function requireFlow(named, files, step) {
    const flow = await loadFlow(named, files);
    if (flow !== undefined)
        return flow;
    throw new errors/* UsageError */.eb('flow-missing', `${step} needs a flow file: there is no ${defaultFlowFile} in ${files.resolve('.')}; name one with the input "flow"`);
}
/**
 * Parses, validates and completes a flow file's bytes, or what KubeRocketCI exports. Throws UsageError with file, line and
 * column.
 */
async function parseFlow(bytes, file) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(krciGroup)) {
        const documents = (0,flow_document/* parseFlowDocuments */.q)(bytes, file);
        if (documents.some(isExport))
            return parseExports(documents, file);
    }
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, file);
    return complete(await (0,validate/* validate */.t)(document), document, file);
}
const krciGroup = 'v2.edp.epam.com/';
async function parseExports(documents, file) {
    const { document, notPromoted } = flowOfExports(documents, file);
    const flow = complete(await (0,validate/* validate */.t)(document), document, file);
    const stays = new Set(notPromoted);
    const applications = flow.applications.map((application) => stays.has(application.name) ? Object.assign({ promoted: false }, application) : application);
    return { ...flow, applications };
}


/***/ })

};
