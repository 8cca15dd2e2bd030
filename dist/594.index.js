export const id = 594;
export const ids = [594,258];
export const modules = {

/***/ 32162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlowDocument),
/* harmony export */   q: () => (/* binding */ parseFlowDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _yaml_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96073);



const mebibyte = 1024 * 1024;
/**
 * Parses one YAML 1.2 document, bounded: 1 MiB, 200 levels, 100 alias expansions, no duplicate keys, one document.
 * Throws UsageError that names file, line and column.
 */
function parseFlowDocument(bytes, file) {
    const { documents, at } = compose(bytes, file);
    const [document, second] = documents;
    if (document === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-empty', `${file} is empty: expected a flow (apiVersion: krci-deploy/v1)`);
    }
    refuseErrors(document, at);
    if (second !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-two-documents', `${at(second.range[0])}: a flow file holds one YAML document; remove the second one`);
    }
    return located(document, file, at);
}
/** As `parseFlowDocument`, for a file of one document or several; empty ones are left out. */
function parseFlowDocuments(bytes, file) {
    const { documents, at } = compose(bytes, file);
    for (const document of documents)
        refuseErrors(document, at);
    return documents.map((document) => located(document, file, at)).filter(({ data }) => data !== null);
}
function compose(bytes, file) {
    const text = decode(bytes, file);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    for (const { index } of text.matchAll(/^/gm))
        lines.addNewLine(index);
    const tokens = (0,_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .boundedTokens */ .O)(text, (code, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`flow-${code}`, `${file} ${why}`));
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ uniqueKeys: true, strict: true, version: '1.2' });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    return { documents: [...composer.compose(tokens)], at };
}
function located(document, file, at) {
    return { data: plain(document, file), position: (path, key) => at(offsetOf(document, path, key)) };
}
function refuseErrors({ errors: [problem] }, at) {
    if (problem === undefined)
        return;
    const [reason] = problem.message.split(/ at line \d/);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-not-yaml', `${at(problem.pos[0])}: not valid YAML: ${reason ?? problem.code}`);
}
function decode(bytes, file) {
    if (bytes.length > mebibyte) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-too-large', `${file} has ${bytes.length} bytes; a flow file may have 1 MiB`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-not-utf8', `${file} is not UTF-8: save it as UTF-8`, { cause });
    }
}
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-aliases', `${file}: YAML aliases expand beyond the limit of 100; write the values out`, {
            cause,
        });
    }
}
function offsetOf(document, path, key) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (key !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key))
            return pair.key.range?.[0] ?? 0;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
        return node.range[0];
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}


/***/ }),

/***/ 11858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j7: () => (/* binding */ loadFlow),
  gn: () => (/* binding */ requireFlow)
});

// UNUSED EXPORTS: defaultFlowFile, parseFlow

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __webpack_require__(11636);
;// CONCATENATED MODULE: ./lib/src/flow/complete.js


/**
 * Fills in what the file leaves out and checks what a schema cannot: unique names, gates of environments that exist,
 * a registry for every environment, and production's isolation. Throws UsageError with file, line and column.
 */
function complete(entry, document, file) {
    checkUnique(entry, document);
    checkGates(entry, document);
    checkProduction(entry, document);
    checkRecords(entry, document);
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
        ...(entry.records === undefined ? {} : { records: { trustedKeys: entry.records['trusted-keys'] ?? [] } }),
        recovery: entry.recovery ?? {},
    };
}
function completeEnvironments(entry, document) {
    const environments = [];
    let inherited = {};
    for (const [index, environment] of entry.environments.entries()) {
        const registry = environment.registry ?? entry.registry;
        if (registry === undefined) {
            const at = document.position(['environments', index]);
            throw new errors/* UsageError */.eb('flow-no-registry', `${at}: environment "${environment.name}" has no registry: name one here or at the top`);
        }
        inherited = merged(inherited, entry.gates?.[environment.name] ?? {});
        const { 'require-record': required, ...rest } = environment;
        const requireRecord = required ?? requiresRecord(entry, index);
        environments.push({ ...rest, registry, gate: inherited, requireRecord });
    }
    return environments;
}
/** The environment's own entries over those of the environment before it, key by key. */
function merged(before, own) {
    const tests = before.tests !== undefined || own.tests !== undefined;
    return {
        ...(before.coverage || own.coverage ? { coverage: { ...before.coverage, ...own.coverage } } : {}),
        ...(before.sast || own.sast ? { sast: { max: { ...before.sast?.max, ...own.sast?.max } } } : {}),
        ...(before.vulnerabilities || own.vulnerabilities
            ? { vulnerabilities: { max: { ...before.vulnerabilities?.max, ...own.vulnerabilities?.max } } }
            : {}),
        ...(tests ? { tests: { failed: 0, minimum: 1, ...before.tests, ...own.tests } } : {}),
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
    return isRecord(data) && (isOurGroup(data['apiVersion']) || data['kind'] === 'List');
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
    if (!isRecord(data))
        return [];
    if (data['kind'] !== 'List')
        return [{ data, position: (path) => document.position(path) }];
    const items = Array.isArray(data['items']) ? data['items'] : [];
    return items.flatMap((item, index) => isRecord(item) ? [{ data: item, position: (path) => document.position(['items', index, ...path]) }] : []);
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
    return isRecord(data['spec']) ? data['spec'] : {};
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
function isRecord(value) {
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

;// CONCATENATED MODULE: ./lib/src/flow/schema.js
/**
 * The JSON Schema of the flow file (draft-07, which editors and ajv both read). It is published as
 * `schema/krci-deploy.schema.json`; what it cannot say, such as order and references between names, `load.ts` checks.
 */
const schema_name = {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    description: 'A DNS label, as Kubernetes and Argo CD have them',
};
const registry = {
    type: 'string',
    pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
    description: 'A registry host with an optional port and path prefix, or oci:DIR for OCI layouts on disk',
};
const percentage = { type: 'number', minimum: 0, maximum: 100 };
const count = { type: 'integer', minimum: 0 };
const gate = {
    type: 'object',
    additionalProperties: false,
    description: 'What an environment requires; a check that is listed needs its evidence',
    properties: {
        coverage: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
                lines: { ...percentage, description: 'Least line coverage in percent' },
                branches: { ...percentage, description: 'Least branch coverage in percent' },
                files: { ...percentage, description: 'Least line coverage of every single file in percent' },
            },
        },
        sast: {
            type: 'object',
            additionalProperties: false,
            required: ['max'],
            properties: {
                max: {
                    type: 'object',
                    additionalProperties: false,
                    minProperties: 1,
                    description: 'The most static analysis results allowed, by SARIF level',
                    properties: { error: count, warning: count, note: count },
                },
            },
        },
        tests: {
            type: 'object',
            additionalProperties: false,
            properties: {
                failed: { ...count, default: 0, description: 'The most failed tests allowed' },
                minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
            },
        },
        vulnerabilities: {
            type: 'object',
            additionalProperties: false,
            required: ['max'],
            properties: {
                max: {
                    type: 'object',
                    additionalProperties: false,
                    minProperties: 1,
                    description: 'The most known vulnerabilities allowed, by severity; a graver one that is not listed is held to the next milder',
                    properties: { critical: count, high: count, medium: count, low: count },
                },
            },
        },
    },
};
const manifests = {
    description: 'Where the GitOps repository names the image; {flow}, {environment} and {application} stand for the names',
    type: 'object',
    required: ['layout'],
    discriminator: { propertyName: 'layout' },
    oneOf: [
        {
            additionalProperties: false,
            properties: {
                layout: {
                    const: 'krci',
                    description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
                },
            },
        },
        {
            additionalProperties: false,
            required: ['directory'],
            properties: {
                layout: { const: 'kustomize', description: 'The images of a kustomization' },
                directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
                image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
            },
        },
        {
            additionalProperties: false,
            required: ['file', 'path'],
            properties: {
                layout: { const: 'file', description: 'One place in one file' },
                file: { type: 'string', minLength: 1, description: 'The file that names the image' },
                path: { type: 'string', minLength: 1, description: 'The path in it, such as image.tag' },
            },
        },
    ],
};
const environment = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'tier', 'cluster', 'model', 'promotion'],
    properties: {
        name: schema_name,
        tier: { enum: ['development', 'testing', 'uat', 'staging', 'production'] },
        cluster: schema_name,
        model: {
            enum: ['push', 'pull'],
            description: 'push: a platform Argo CD may sync it; pull: Git is the only way in',
        },
        promotion: { enum: ['automatic', 'manual', 'controlled'], description: 'How the environment is entered' },
        registry,
        'require-record': {
            type: 'boolean',
            description: 'Whether entering it takes a record that the digest entered the environment before; with "records", from staging on by default',
        },
    },
};
const application = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'image'],
    properties: {
        name: schema_name,
        image: {
            type: 'string',
            pattern: '^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$',
            description: 'Repository path below the environment’s registry',
        },
        manifests,
    },
};
const recovery = {
    type: 'object',
    additionalProperties: false,
    description: 'What dr-verify must prove',
    properties: {
        replica: { ...registry, description: 'A registry that holds a copy of everything deployed' },
        mirror: { type: 'string', minLength: 1, description: 'A mirror of the GitOps repository' },
        required: {
            type: 'array',
            items: { enum: ['image', 'replica', 'mirror'] },
            description: 'Checks whose UNPROVEN is a failure; all of them when absent',
        },
    },
};
const records = {
    type: 'object',
    additionalProperties: false,
    description: 'Promotions write records beside the artifacts, and later environments require them',
    properties: {
        'trusted-keys': {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            items: { type: 'string', minLength: 1, maxLength: 4096 },
            description: 'ECDSA P-256 public keys, as PEM or as paths of files beside the flow file; unsigned records count when absent',
        },
    },
};
const flowSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy.schema.json',
    title: 'krci-deploy flow',
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'flow', 'environments', 'applications'],
    properties: {
        apiVersion: { const: 'krci-deploy/v1' },
        flow: { ...schema_name, description: 'The flow’s name' },
        gitops: {
            type: 'object',
            additionalProperties: false,
            description: 'The GitOps repository; the one this file is in when absent',
            properties: {
                repository: { type: 'string', minLength: 1, description: 'URL without credentials, or a path' },
                branch: { type: 'string', minLength: 1, description: 'The branch that Argo CD or Flux reads' },
            },
        },
        registry: { ...registry, description: 'The registry of environments that name none' },
        environments: { type: 'array', minItems: 1, maxItems: 32, items: environment, description: 'In promotion order' },
        applications: { type: 'array', minItems: 1, maxItems: 2000, items: application },
        gates: {
            type: 'object',
            description: 'By environment; what is not listed is inherited from the environment before it',
            additionalProperties: gate,
        },
        records,
        recovery,
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/validate.js



/** Checks the data against the flow file's schema; throws UsageError about the first thing wrong in the file. */
async function validate(document) {
    // Loaded here, not above: a run without a flow file should not pay for the validator.
    // By way of the default export: the bundle does not see names that hang on a function.
    const { default: { Ajv }, } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19));
    const check = new Ajv({ allErrors: true, strict: false, verbose: true, discriminator: true }).compile(flowSchema);
    if (check(document.data))
        return document.data;
    const problems = (check.errors ?? []).map((error) => located(error, document));
    const [first] = problems;
    const more = new Set(problems).size - 1;
    throw new errors/* UsageError */.eb('flow-invalid', `${first ?? 'the flow file does not match its schema'}${more > 0 ? ` (and ${more} more)` : ''}`);
}
function located(error, document) {
    const path = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const params = error.params;
    const extra = params['additionalProperty'];
    if (typeof extra === 'string') {
        return `${document.position(steps, extra)}: unknown key "${extra}"${where(path)}${suggestion(extra, knownKeys(error))}`;
    }
    return `${document.position(steps)}: ${sentence(error, params)}${where(path)}`;
}
function sentence(error, params) {
    const found = JSON.stringify(error.data)?.slice(0, 80) ?? 'nothing';
    const allowed = params['allowedValues'];
    if (Array.isArray(allowed)) {
        const hint = typeof error.data === 'string' ? suggestion(error.data, allowed.map(String)) : '';
        return `expected one of ${allowed.join(', ')}, found ${found}${hint}`;
    }
    if (error.keyword === 'discriminator') {
        return `expected layout krci, kustomize or file, found ${JSON.stringify(params['tagValue'])?.slice(0, 80) ?? 'none'}`;
    }
    if (error.keyword === 'required')
        return `"${String(params['missingProperty'])}" is missing`;
    if (error.keyword === 'const')
        return `expected ${JSON.stringify(params['allowedValue'])}, found ${found}`;
    if (error.keyword === 'type')
        return `expected ${String(params['type'])}, found ${found}`;
    if (error.keyword === 'pattern')
        return `${found} does not match ${String(params['pattern'])}`;
    return `${error.message ?? error.keyword}, found ${found}`;
}
function suggestion(typed, known) {
    const guess = (0,nearest/* nearest */.p)(typed, known);
    if (guess !== undefined)
        return `. Did you mean "${guess}"?`;
    return known.length > 0 ? `. Known here: ${known.join(', ')}` : '';
}
function knownKeys(error) {
    const properties = error.parentSchema?.['properties'];
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
function where(path) {
    return path.length === 0 ? '' : ` in ${path.join('.')}`;
}

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
    return complete(await validate(document), document, file);
}
const krciGroup = 'v2.edp.epam.com/';
async function parseExports(documents, file) {
    const { document, notPromoted } = flowOfExports(documents, file);
    const flow = complete(await validate(document), document, file);
    const stays = new Set(notPromoted);
    const applications = flow.applications.map((application) => stays.has(application.name) ? Object.assign({ promoted: false }, application) : application);
    return { ...flow, applications };
}


/***/ }),

/***/ 50342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ applicationOf),
/* harmony export */   VW: () => (/* binding */ environmentBefore),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gb: () => (/* binding */ requirePromoted),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11636);


/** Throws UsageError that lists the environments there are. */
function environmentOf(flow, name) {
    return found(flow, 'environment', flow.environments, name);
}
/** Throws UsageError that lists the applications there are. */
function applicationOf(flow, name) {
    return found(flow, 'application', flow.applications, name);
}
/** The environment that is promoted from, or undefined for the first one. */
function environmentBefore(flow, name) {
    return flow.environments[positionOf(flow, name) - 1];
}
/** Throws RefusedError for an application that stays in the first environment, on its way into another one. */
function requirePromoted(flow, { name, promoted }, environment) {
    if (promoted !== false || positionOf(flow, environment.name) === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('not-promoted', `${name} is not among the applicationsToPromote of ${flow.name}, so it does not enter ${environment.name}: add it to the CDPipeline`);
}
/** The environment's place in the promotion order, from 0. */
function positionOf(flow, name) {
    return flow.environments.indexOf(environmentOf(flow, name));
}
function found(flow, what, all, name) {
    const one = all.find((candidate) => candidate.name === name);
    if (one !== undefined)
        return one;
    const names = all.map((candidate) => candidate.name);
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
    const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`unknown-${what}`, `${flow.file} has no ${what} "${name}"; it has ${listed(names)}.${hint}`);
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
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/** Throws UsageError; `what` says where the text came from. */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('invalid-digest', `${what}: expected sha256: and 64 lower-case hexadecimal digits, found "${text}"`);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The first twelve digits, enough for a person to compare. */
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

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const longest = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would be a
 * promotion to the wrong place. `text` is what the user wrote, for the message. Throws UsageError.
 */
function imageReference(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb('reference-without-registry', `${what}: expected a registry's host first, such as registry.example.com/shop/cart, found "${text}"`);
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb('invalid-registry', `${what}: expected a host with an optional port, found "${registry}"`);
    }
    return { kind: 'image', ...dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what)) };
}
/** A repository's path below its registry. Throws UsageError. */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb('uppercase-repository', `${what}: a repository is lower case by the distribution specification, found "${path}"; write "${path.toLowerCase()}"`);
    }
    if (path.length <= longest && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb('invalid-repository', `${what}: expected a repository of lower-case letters and digits, separated by "/", ".", "_" or "-", found "${path}"`);
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const reference_longest = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference. Throws UsageError with a sentence that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > reference_longest) {
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: expected at most ${reference_longest} characters, found ${text.length}`);
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** The text that `parseReference` reads back to the same reference. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** The place alone, without tag and digest: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** The same repository, pointed at a tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * An environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path below it, as the repository they
 * name together: a layout has one directory per repository. Throws UsageError.
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
        return { ...imageReference(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb('invalid-tag', `${what}: expected a tag of at most 128 letters, digits, "_", "." and "-", found "${tag}" in "${text}"`);
    }
    return { ...imageReference(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0'))
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: a path cannot hold a zero byte`);
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Says no without quoting the text: what stands before an `@` in a URL is a password more often than not. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb('credentials-in-reference', `${what}: expected a reference without credentials; put them into the environment or docker's config.json`);
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb('reference-is-url', `${what}: expected a reference without "${text.slice(0, scheme)}://"`);
    }
}
/** Whatever follows the last `@` is a digest, except in a path that merely holds an `@`. */
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
        throw new errors/* UsageError */.eb('reference-points-nowhere', `${what}: expected a tag or a digest after "${text}", found neither`);
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb('reference-points-twice', `${what}: expected a tag or a digest, found both in "${text}"; keep the digest, it names one artifact for ever`);
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-digest', `${what}: expected no digest here, found one in "${text}"`);
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-tag', `${what}: expected a repository without a tag, found "${text}"`);
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb('invalid-reference', `${what}: expected a directory after "oci:", found "${text}"`);
}


/***/ }),

/***/ 64318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** The tag of a version: a tag cannot hold SemVer's `+`, so it becomes `_`, as Helm has it. Throws UsageError. */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-tag', `version: expected at most 128 letters, digits, "_", "." and "-" to use as a tag, found "${version}"`);
}


/***/ })

};
