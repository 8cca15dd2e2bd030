export const id = 479;
export const ids = [479,7869];
export const modules = {

/***/ 56464:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ clustersOf),
/* harmony export */   ZA: () => (/* binding */ clustersSchema),
/* harmony export */   iJ: () => (/* binding */ platformNames),
/* harmony export */   oH: () => (/* binding */ allEgressWords),
/* harmony export */   s7: () => (/* binding */ clusterFacts),
/* harmony export */   ss: () => (/* binding */ allocationOf),
/* harmony export */   x$: () => (/* binding */ egressWords)
/* harmony export */ });
/* harmony import */ var _render_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64554);

/** Destinations outside a cluster that it may reach, by what they are for. An empty list: it reaches none. */
const egressWords = ['git', 'registry', 'identity', 'secrets', 'dns'];
/** Asked for where a credential writes. */
const reportsWord = 'reports';
/** Every word that the section knows. */
const allEgressWords = [...egressWords, reportsWord];
/** The clusters that the section declares, in the order of the file. */
function clustersOf(entry) {
    const named = Object.entries(entry ?? {}).flatMap(([name, cluster]) => typeof cluster === 'object' ? [[name, cluster]] : []);
    return new Map(named);
}
/** Names of platform clusters whose manifests can be judged; one that is called as an environment is not. */
function platformNames({ clusters, environments, }) {
    return [...clustersOf(clusters)]
        .filter(([, { role, manifests }]) => role === 'platform' && manifests !== undefined)
        .map(([name]) => name)
        .filter((name) => !environments.some((one) => one.name === name));
}
function allocationOf(entry) {
    const allocation = entry?.['allocation'];
    return typeof allocation === 'string' ? allocation : undefined;
}
/** Returns what the section says of a cluster; little of one that it does not declare. */
function clusterFacts(clusters, name) {
    const cluster = clusters.get(name);
    const platforms = [...clusters.values()].filter(({ role }) => role === 'platform');
    return {
        isPlatform: cluster?.role === 'platform',
        egress: cluster?.egress &&
            allEgressWords.flatMap((word) => {
                const addresses = cluster.egress?.[word];
                return addresses === undefined ? [] : [{ word, addresses }];
            }),
        platformCidrs: platforms.flatMap(({ cidrs = [] }) => cidrs),
    };
}
const name = {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
};
const network = {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$',
    patternErrorMessage: 'expected a word of at most 100 letters, digits and . _ / -',
};
const cidr = '[0-9A-Fa-f.:]{2,45}/[0-9]{1,3}';
const addresses = {
    type: 'array',
    maxItems: 64,
    uniqueItems: true,
    items: {
        type: 'string',
        pattern: `^(${cidr}|\\[${cidr}\\])(:[0-9]{1,5})?$`,
        patternErrorMessage: 'expected a network with or without a port, such as 10.1.0.0/24:443',
    },
};
const cluster = {
    type: 'object',
    additionalProperties: false,
    properties: {
        role: { enum: ['platform'], description: 'platform: it runs operators, pipelines and the portal' },
        provider: { enum: ['aws', 'azure', 'gcp', 'on-premises'] },
        account: { ...network, description: 'Account, subscription or project of the provider' },
        region: network,
        network: { ...network, description: 'Its VPC, VNet or VLAN' },
        peered: {
            type: 'array',
            maxItems: 64,
            uniqueItems: true,
            items: network,
            description: 'Networks that its own is joined to',
        },
        'reached-by': {
            type: 'array',
            maxItems: 64,
            uniqueItems: true,
            items: name,
            description: 'Clusters that may connect to it; of a push environment the platform, when absent',
        },
        argocd: {
            enum: ['own', 'platform', 'agent-managed', 'agent-autonomous'],
            description: 'Whose Argo CD syncs it: own and agent-autonomous pull from Git, platform and agent-managed push into it',
        },
        isolation: {
            enum: ['namespaces'],
            description: 'namespaces: its environments are kept apart by quotas, network policies and projects of their own',
        },
        cidrs: {
            ...addresses,
            items: { type: 'string', pattern: `^${cidr}$`, patternErrorMessage: 'expected a network such as 10.1.0.0/24' },
            description: 'Addresses of its network; of a platform, those from which nobody enters production',
        },
        manifests: _render_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .platformManifestsSchema */ .by,
        server: {
            type: 'string',
            pattern: '^https://[^\\s/@?#]+(/[^\\s?#]*)?$',
            patternErrorMessage: 'expected an address such as https://10.9.0.1:6443',
            description: 'Address of its API server, as destinations of Argo CD have it: https://10.9.0.1:6443',
        },
        egress: {
            type: 'object',
            additionalProperties: false,
            description: 'Addresses that it may reach, by purpose; an empty list: none',
            properties: {
                git: addresses,
                registry: addresses,
                identity: addresses,
                secrets: addresses,
                dns: addresses,
                reports: { ...addresses, description: 'Where a credential that writes leads: commit statuses, an inventory' },
            },
        },
        credentials: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            description: 'What its Argo CD may do on Git servers',
            properties: {
                source: {
                    enum: ['read-only', 'read-write'],
                    description: 'The credential that reads the GitOps repository; read-write is refused where Git is the only way in',
                },
                write: {
                    type: 'array',
                    maxItems: 8,
                    items: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['for', 'repository'],
                        properties: {
                            for: {
                                enum: ['commit-status', 'inventory'],
                                description: 'commit-status: of the GitOps repository; inventory: files of a repository of its own',
                            },
                            repository: { type: 'string', minLength: 1, maxLength: 1000, description: 'URL without credentials' },
                        },
                    },
                    description: 'Credentials that write; there are no others',
                },
            },
        },
    },
};
const clustersSchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 65,
    description: 'The clusters that the environments run on, and who may reach whom; when absent nothing of it is checked',
    properties: {
        allocation: {
            enum: ['shared', 'separated', 'isolated'],
            description: 'shared: the platform, development and testing on one cluster; separated: the platform alone, all before staging on one; isolated: a cluster for each tier',
        },
    },
    additionalProperties: cluster,
};


/***/ }),

/***/ 77783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ strictestGate)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
/* harmony import */ var _strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);




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
    const entries = Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, section]) => {
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
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(left) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(right))
            return left;
        differing.push([name]);
        return undefined;
    }
    const compared = { left: filled(left, section), right: filled(right, section), section, differing };
    return merged(left, right, [], name, compared);
}
function merged(left, right, path, name, compared) {
    if (((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(left) || left === undefined) && ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(right) || right === undefined)) {
        const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
        const entries = [...keys].flatMap((key) => {
            const value = merged(left?.[key], right?.[key], [...path, key], name, compared);
            return value === undefined ? [] : [[key, value]];
        });
        return Object.fromEntries(entries);
    }
    const [one, other] = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(compared.left, ...path), (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(compared.right, ...path)];
    if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(one ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(other ?? null))
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
    if (direction === 'superset')
        return [...new Set([...(0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .w)(one), ...(0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .namesIn */ .w)(other)])];
    return (0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(one, other, direction) ? other : one;
}
function filled(value, { implied }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return implied === undefined ? value : implied(value);
}


/***/ }),

/***/ 17244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ flowOfExports)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _krci_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10254);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);



/**
 * Makes a flow file of KubeRocketCI's CDPipeline and Stage exports and of one overlay document beside them, which has
 * the values that the exports lack: the registry, and each environment's tier and model. Order, cluster, trigger and
 * applications come from the exports; the overlay may be stricter about these, never looser.
 * @throws UsageError with file, line and column.
 */
function flowOfExports(documents, file) {
    const overlays = documents.filter((document) => !(0,_krci_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isExport */ .H)(document));
    const [overlay, second] = overlays;
    if (overlay === undefined || !(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(overlay.data))
        throw noOverlay(file);
    if (second !== undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'flow-two-documents',
            where: second.position([]),
            expected: 'one document of krci-deploy/v1 beside the exports',
            found: 'a second one',
            fix: 'merge the two',
        });
    }
    const resources = (0,_krci_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readResources */ .M)(documents.filter(_krci_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isExport */ .H));
    const pipeline = pipelineOf(resources, overlay, file);
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
        applications: applicationsOf(pipeline, resources.streams, entriesOf(overlay.data['applications']), overlay),
    };
    const notPromoted = pipeline.applications.filter((name) => !pipeline.promoted.includes(name));
    return { document: { data, position: positions(overlay, environments, own, stages) }, notPromoted };
}
function pipelineOf({ pipelines }, overlay, file) {
    const wanted = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(overlay.data) ? overlay.data['flow'] : undefined;
    const found = pipelines.filter(({ name }) => wanted === undefined || name === wanted);
    const [pipeline] = found;
    if (pipeline !== undefined && found.length === 1)
        return pipeline;
    const names = pipelines.map(({ name }) => name).join(', ') || 'none';
    const chosen = wanted !== undefined;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'flow-export-incomplete',
            where: pipeline.at,
            found: `the CDPipeline ${pipeline.name} has no Stage in the file`,
            fix: 'export its stages too',
        });
    }
    const misplaced = own.find((stage, index) => stage.order !== index);
    if (misplaced === undefined)
        return own;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
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
/** Where KubeRocketCI runs, its operator has made an ApplicationSet. */
const manifests = { layout: 'krci', applicationset: 'cluster' };
/** KubeRocketCI names an image after its application; the registry's path holds the part before the name. */
function applicationsOf(pipeline, streams, own, overlay) {
    const stranger = own.find(({ name }) => typeof name === 'string' && !pipeline.applications.includes(name));
    if (stranger !== undefined) {
        throw contradiction(overlay, `${valueText(stranger['name'])} is no application of the CDPipeline ${pipeline.name}`, 'applications');
    }
    const byName = new Map(own.map((entry) => [entry['name'], entry]));
    return pipeline.applications.map((name) => {
        const entry = byName.get(name);
        const image = entry?.['image'] === undefined ? imageOf(name, pipeline, streams, overlay) : name;
        const stated = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(overlay.data) && overlay.data['manifests'] !== undefined;
        return Object.assign({ name, image, ...(!stated && { manifests }) }, entry);
    });
}
/**
 * Returns the image of an application below the flow's registry: the one of the stream that the CDPipeline deploys, else
 * the application's name.
 */
function imageOf(application, { streams: deployed }, streams, overlay) {
    const own = streams.filter(({ codebase }) => codebase === application);
    const stream = own.find(({ name }) => deployed.includes(name)) ?? (own.length === 1 ? own[0] : undefined);
    if (stream === undefined)
        return application;
    const registry = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(overlay.data) ? overlay.data['registry'] : undefined;
    const prefix = `${typeof registry === 'string' ? registry.replace(/\/+$/, '') : ''}/`;
    if (prefix !== '/' && stream.image.startsWith(prefix))
        return stream.image.slice(prefix.length);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'flow-export-contradiction',
        where: stream.at,
        found: `the image ${stream.image} is not below the registry ${valueText(registry)} of the document of krci-deploy/v1`,
        fix: `correct "registry", or give ${application} an "image" of its own there`,
    });
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
    return Array.isArray(value) ? value.filter(_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4) : [];
}
function valueText(value) {
    return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}
function contradiction(overlay, what, list = 'environments') {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'flow-export-contradiction',
        where: overlay.position([list]),
        found: what,
        fix: 'correct one of the two',
    });
}
function noOverlay(file) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'flow-export-incomplete',
        where: file,
        found: 'exports of KubeRocketCI alone, which hold no registry, tiers and models',
        fix: 'add a document with apiVersion: krci-deploy/v1 that has them',
    });
}


/***/ }),

/***/ 10254:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isExport),
/* harmony export */   M: () => (/* binding */ readResources)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


const group = 'v2.edp.epam.com/';
const maxStages = 32;
const maxApplications = 2000;
/** Tells whether a document is of KubeRocketCI's kinds, or a list as `kubectl get -o yaml` prints it. */
function isExport({ data }) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) && (isOurGroup(data['apiVersion']) || data['kind'] === 'List');
}
/** Reads the CDPipelines, Stages and CodebaseImageStreams; other kinds are passed over. Throws UsageError with file, line and column. */
function readResources(documents) {
    const pipelines = [];
    const stages = [];
    const streams = [];
    for (const resource of documents.flatMap(resourcesIn)) {
        if (!isOurGroup(resource.data['apiVersion']))
            continue;
        if (resource.data['kind'] === 'CDPipeline')
            pipelines.push(pipelineOf(resource));
        if (resource.data['kind'] === 'Stage')
            stages.push(stageOf(resource));
        if (resource.data['kind'] === 'CodebaseImageStream')
            streams.push(streamOf(resource));
    }
    return { pipelines, stages, streams };
}
function resourcesIn(document) {
    const { data } = document;
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data))
        return [];
    if (data['kind'] !== 'List')
        return [{ data, position: (path) => document.position(path) }];
    const items = Array.isArray(data['items']) ? data['items'] : [];
    return items.flatMap((item, index) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(item) ? [{ data: item, position: (path) => document.position(['items', index, ...path]) }] : []);
}
function pipelineOf(resource) {
    const applications = namesAt(resource, 'applications');
    const promoted = namesAt(resource, 'applicationsToPromote');
    const stranger = promoted.find((name) => !applications.includes(name));
    if (stranger !== undefined) {
        throw invalidExport(resource, 'applicationsToPromote', `only applications of the CDPipeline`, JSON.stringify(stranger));
    }
    const streams = namesAt(resource, 'inputDockerStreams');
    return { name: textAt(resource, 'name'), applications, promoted, streams, at: resource.position([]) };
}
function streamOf(resource) {
    const { metadata } = resource.data;
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : '';
    return {
        name,
        codebase: textAt(resource, 'codebase'),
        image: textAt(resource, 'imageName'),
        at: resource.position(['spec', 'imageName']),
    };
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
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data['spec']) ? data['spec'] : {};
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
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
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


/***/ }),

/***/ 10479:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ loadFlow),
  W: () => (/* binding */ parseFlow)
});

// EXTERNAL MODULE: ./lib/src/flow/clusters.js
var clusters = __webpack_require__(56464);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/flow/gates/gates.js + 18 modules
var gates = __webpack_require__(69720);
// EXTERNAL MODULE: ./lib/src/flow/gates/strictest.js
var strictest = __webpack_require__(77783);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/flow/rules/rules.js + 20 modules
var rules = __webpack_require__(47066);
// EXTERNAL MODULE: ./lib/src/flow/tags.js
var flow_tags = __webpack_require__(83658);
// EXTERNAL MODULE: ./lib/src/flow/tier-objectives.js
var tier_objectives = __webpack_require__(70572);
// EXTERNAL MODULE: ./lib/src/flow/verdict-validity.js
var verdict_validity = __webpack_require__(87561);
;// CONCATENATED MODULE: ./lib/src/flow/complete.js









/**
 * Checks the rules that a schema cannot express, then fills in the values left out of the file.
 * @throws UsageError with file, line and column.
 */
function complete(entry, document, file) {
    for (const { breaches } of rules/* flowRules */.m) {
        const [first] = breaches(entry, document);
        if (first !== undefined)
            throw first;
    }
    return {
        name: entry.flow,
        file,
        gitops: entry.gitops ?? {},
        ...(entry.platform !== undefined && { platform: entry.platform }),
        environments: completeEnvironments(entry),
        applications: entry.applications.map(({ name, image, manifests, source, delivery }) => ({
            name,
            image,
            manifests: manifests ?? entry.manifests ?? { layout: 'krci' },
            ...(source !== undefined && { source }),
            ...(delivery !== undefined && { delivery }),
        })),
        versions: entry.versions?.scheme ?? 'semver',
        ...(entry.records === undefined ? {} : { records: completeRecords(entry.records) }),
        ...(entry.policy !== undefined && { policy: entry.policy }),
        ratchet: entry.ratchet ?? [],
        clusters: (0,clusters/* clustersOf */.Dg)(entry.clusters),
        platforms: completePlatforms(entry),
        recovery: (0,tier_objectives/* withTierObjectives */.D)(entry),
        render: entry.render ?? {},
    };
}
function completeEnvironments(entry) {
    const done = new Map();
    for (const stop of (0,graph/* inPromotionOrder */.hM)((0,graph/* stopsOf */.lD)(entry.environments))) {
        const index = entry.environments.findIndex(({ name }) => name === stop.name);
        const environment = entry.environments[index];
        if (environment === undefined)
            continue;
        const before = (0,graph/* namesBefore */.G0)(stop).flatMap((name) => done.get(name) ?? []);
        const own = entry.gates?.[stop.name] ?? {};
        const inherited = (0,strictest/* strictestGate */.B)(before.map(({ gate }) => (0,gates/* inheritable */.c5)(gate)));
        const { 'require-record': record, 'require-verdict': verdict, tags, 'after-any': _, ...rest } = environment;
        const declared = (0,gates/* overGate */.kn)((0,strictest/* strictestGate */.B)(before.map((one) => (0,gates/* inheritable */.c5)(one.declared))).gate, own);
        const stated = verdict ?? entry.records?.['require-verdict'];
        const usual = usualVerdict(environment, { isGated: Object.keys(declared).length > 0, entry });
        done.set(stop.name, {
            ...rest,
            after: stop.after,
            afterAny: stop.afterAny,
            // The rule "registry-known" leaves none without.
            registry: environment.registry ?? entry.registry ?? '',
            gate: (0,gates/* inheritGate */.JJ)(inherited.gate, own),
            declared,
            // If one environment accepts an artifact without a record, every later one relies on an unproven entry.
            requireRecord: record ?? (entry.records !== undefined && before.length > 0),
            requireVerdict: stated ?? usual === 'required',
            wantVerdict: stated === undefined && usual === 'wanted',
            tags: (0,flow_tags/* completeTags */.d)(tags ?? entry.tags),
        });
    }
    return [...done.values()];
}
/** Rules of a platform's gate are those of a production that nobody enters. */
function completePlatforms(entry) {
    return (0,clusters/* platformNames */.iJ)(entry).map((name) => {
        const declared = entry.gates?.[name] ?? {};
        return {
            name,
            cluster: name,
            after: [],
            afterAny: [],
            tier: 'production',
            model: 'push',
            promotion: 'automatic',
            registry: entry.registry ?? '',
            gate: (0,gates/* inheritGate */.JJ)({}, declared),
            declared,
            requireRecord: false,
            requireVerdict: false,
            wantVerdict: false,
            tags: (0,flow_tags/* completeTags */.d)(entry.tags),
        };
    });
}
/**
 * Tells what an environment asks of a promotion that brings no verdict.
 * A gate that `promote` does not ask for is one that nobody has to pass. With records the verdict is beside the artifact;
 * without them a file has to be handed on, which is asked from uat on.
 */
function usualVerdict({ promotion, tier }, { isGated, entry }) {
    if (promotion === 'controlled')
        return 'required';
    if (!isGated)
        return 'off';
    return entry.records !== undefined || (tier !== 'development' && tier !== 'testing') ? 'required' : 'wanted';
}
function completeRecords(entry) {
    const validFor = entry['verdict-valid-for'];
    return {
        trustedKeys: (entry['trusted-keys'] ?? []).map(completeKey),
        trustedIdentities: (entry['trusted-identities'] ?? []).map(completeIdentity),
        ...(entry.sigstore !== undefined && { sigstore: completeSigstore(entry.sigstore) }),
        verdictValidFor: validFor === undefined ? verdict_validity/* defaultValidForMs */.p : (0,duration/* millisecondsOf */.W)(validFor),
    };
}
function completeKey(entry) {
    if (typeof entry === 'string')
        return { key: entry };
    const { 'not-after': notAfter, ...rest } = entry;
    return { ...rest, ...(notAfter !== undefined && { notAfter }) };
}
function completeIdentity(entry) {
    const { 'not-after': notAfter, 'not-before': notBefore, 'repository-id': repositoryId, ...rest } = entry;
    return {
        ...rest,
        ...(notAfter !== undefined && { notAfter }),
        ...(notBefore !== undefined && { notBefore }),
        ...(repositoryId !== undefined && { repositoryId }),
    };
}
function completeSigstore(entry) {
    const { 'trusted-root': trustedRoot, 'rekor-version': version = 1, rekor, transparency = 'required', ...rest } = entry;
    return { ...rest, trustedRoot, transparency, ...(rekor !== undefined && { rekor: { url: rekor, version } }) };
}

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/flow/krci-exports.js
var krci_exports = __webpack_require__(17244);
// EXTERNAL MODULE: ./lib/src/flow/krci-resources.js
var krci_resources = __webpack_require__(10254);
// EXTERNAL MODULE: ./lib/src/flow/missing.js
var missing = __webpack_require__(17895);
// EXTERNAL MODULE: ./lib/src/flow/validate.js + 1 modules
var validate = __webpack_require__(23879);
;// CONCATENATED MODULE: ./lib/src/flow/load.js






/**
 * Reads the flow file that the `flow` input names, or the krci-deploy.yaml of the working directory or of one above it
 * in its Git repository; undefined when none was named and none is there.
 * @throws UsageError for a file that is missing, unreadable or wrong.
 */
async function loadFlow(named, files) {
    const file = named ?? missing/* defaultFlowFile */.Ah;
    const bytes = await files.read(file);
    if (bytes !== undefined)
        return parseFlow(bytes, file);
    if (named === undefined)
        return flowAbove(files);
    throw await (0,missing/* missingNamedFlow */.WK)(named, files);
}
async function flowAbove(files) {
    const file = await files.above(missing/* defaultFlowFile */.Ah);
    const bytes = file === undefined ? undefined : await files.read(file);
    return file === undefined || bytes === undefined ? undefined : parseFlow(bytes, file);
}
/**
 * Parses, validates and completes a flow file's bytes, or exports of KubeRocketCI.
 * @throws UsageError with file, line and column.
 */
async function parseFlow(bytes, file) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(krciGroup)) {
        const documents = (0,flow_document/* parseFlowDocuments */.q)(bytes, file);
        if (documents.some(krci_resources/* isExport */.H))
            return parseExports(documents, file);
    }
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, file);
    return complete(await (0,validate/* validate */.tf)(document), document, file);
}
const krciGroup = 'v2.edp.epam.com/';
async function parseExports(documents, file) {
    const { document, notPromoted } = (0,krci_exports/* flowOfExports */.b)(documents, file);
    const flow = complete(await (0,validate/* validate */.tf)(document), document, file);
    const stays = new Set(notPromoted);
    const applications = flow.applications.map((application) => stays.has(application.name) ? Object.assign({ promoted: false }, application) : application);
    return { ...flow, applications };
}


/***/ }),

/***/ 17895:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ defaultFlowFile),
/* harmony export */   L2: () => (/* binding */ missingFlow),
/* harmony export */   WK: () => (/* binding */ missingNamedFlow)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const defaultFlowFile = 'krci-deploy.yaml';
/** Places below the working directory where people keep a flow file, or under another ending. */
const nearPatterns = ['krci-deploy.yml', '*/krci-deploy.yaml', '*/krci-deploy.yml', '*/*/krci-deploy.yaml'];
/** Files that the repository of an application has, and a GitOps repository seldom. */
const sourceFiles = [
    'Dockerfile',
    'package.json',
    'pom.xml',
    'go.mod',
    'pyproject.toml',
    'build.gradle',
    'build.gradle.kts',
    'Cargo.toml',
];
/**
 * Makes the error of a step that cannot do without a flow: where a flow file is near, or that this is the repository
 * of an application.
 */
async function missingFlow(files, step) {
    const near = await firstOf(files, nearPatterns);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'flow-missing',
        where: files.resolve('.'),
        found: `${step} needs a flow file, and there is no ${defaultFlowFile} here or above in its repository`,
        fix: near === undefined ? await fixWithoutFile(files) : `there is ${near}: ${fixOf(near)}`,
    });
}
/** Makes the error of a flow file that an input names. */
async function missingNamedFlow(file, files) {
    const near = await firstOf(files, [defaultFlowFile, ...nearPatterns]);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'flow-missing',
        where: file,
        found: 'there is no such flow file',
        fix: near === undefined ? 'check the input "flow" and the working directory' : `did you mean "${near}"?`,
    });
}
function fixOf(near) {
    if (near === 'krci-deploy.yml')
        return `rename it to ${defaultFlowFile}, or use --flow ${near}`;
    return `run it there, or use --flow ${near}`;
}
async function fixWithoutFile(files) {
    const source = await firstOf(files, sourceFiles);
    if (source === undefined)
        return 'run krci-deploy init in the GitOps repository to make one, or name one with the input "flow"';
    return `this looks like the repository of an application (${source}): run it in the GitOps repository, or name its flow file with the input "flow"`;
}
/** A directory that cannot be read has no hint. */
async function firstOf(files, patterns) {
    for (const pattern of patterns) {
        const [found] = await matchesOf(files, pattern);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function matchesOf(files, pattern) {
    try {
        return await files.glob(pattern);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 64554:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   by: () => (/* binding */ platformManifestsSchema),
/* harmony export */   ok: () => (/* binding */ renderSchema),
/* harmony export */   tj: () => (/* binding */ applicationSourceSchema)
/* harmony export */ });
const repository = { type: 'string', minLength: 1, maxLength: 1000 };
const path = { type: 'string', minLength: 1, maxLength: 500 };
const renderSchema = {
    type: 'object',
    additionalProperties: false,
    description: 'What a rendering may read besides the GitOps repository',
    properties: {
        repositories: {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            uniqueItems: true,
            items: repository,
            description: 'Other addresses of the GitOps repository, as Argo CD and Flux have them',
        },
        hosts: {
            type: 'array',
            minItems: 1,
            maxItems: 32,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$',
                patternErrorMessage: 'expected a host such as charts.example.com, without https://',
            },
            description: 'Servers that charts and bases may be fetched from by HTTPS; none when absent',
        },
    },
};
const applicationSourceSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['repository'],
    description: 'Where its source code lies, for its chart (deploy-templates) and its migrations',
    properties: {
        repository: { ...repository, description: 'URL without credentials, or a path' },
        'tag-prefix': {
            type: 'string',
            pattern: '^[A-Za-z0-9._/-]{0,64}$',
            patternErrorMessage: 'expected at most 64 letters, digits and . _ / -',
            default: 'v',
            description: 'Prefix of a version in the names of its tags, such as build/',
        },
        path: { ...path, description: 'The directory of the application; the root of the repository when absent' },
    },
};
const platformManifestsSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['layout', 'directory'],
    description: 'Where the manifests of a platform cluster lie',
    properties: {
        layout: {
            enum: ['directory', 'kustomize'],
            description: 'directory: manifests or a chart, as Argo CD would read it; kustomize: a kustomization',
        },
        directory: { ...path, description: 'The directory; . is the root' },
        values: {
            type: 'array',
            minItems: 1,
            maxItems: 32,
            items: path,
            description: 'Values files of a chart in the directory, from the root of the repository',
        },
        repository: { ...repository, description: 'URL without credentials, or a path; the GitOps repository when absent' },
        branch: { type: 'string', minLength: 1, description: 'The branch; the default one when absent' },
    },
};


/***/ }),

/***/ 64006:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ repositoryIdentity)
/* harmony export */ });
/**
 * Names a repository whatever the protocol of its address: `https://host/a/b.git`, `git@host:a/b` and
 * `ssh://git@host:22/a/b` are the same one.
 */
function repositoryIdentity(address) {
    const text = address.trim().toLowerCase();
    const [, scp = '', path = ''] = /^(?:[^/@]+@)?([^/:@]+):(?!\/\/)(.+)$/.exec(text) ?? [];
    const [, host = '', rest = ''] = /^[a-z+]+:\/\/(?:[^/@]*@)?([^/]*)(\/.*)?$/.exec(text) ?? [];
    const name = scp === '' ? (host === '' ? text : `${host.replace(/:(?:22|80|443)$/, '')}/${rest}`) : `${scp}/${path}`;
    return name
        .replaceAll(/\/+/g, '/')
        .replace(/\/$/, '')
        .replace(/\.git$/, '');
}


/***/ }),

/***/ 47066:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ flowRules)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/clusters.js
var flow_clusters = __webpack_require__(56464);
;// CONCATENATED MODULE: ./lib/src/flow/rules/clusters/allocation.js


/** The deployment patterns, "Cluster Allocation Strategies". Option 1 names no cluster for UAT: it may be on either. */
const options = {
    shared: {
        together: [['development', 'testing', 'uat'], ['uat', 'staging'], ['production']],
        isPlatformAlone: false,
        pulls: ['production'],
    },
    separated: {
        together: [['development', 'testing', 'uat'], ['staging'], ['production']],
        isPlatformAlone: true,
        pulls: ['staging', 'production'],
    },
    isolated: {
        together: [['development'], ['testing'], ['uat'], ['staging'], ['production']],
        isPlatformAlone: true,
        pulls: ['staging', 'production'],
    },
};
/** The declared allocation is what the clusters are; UAT beside development is kept apart in some declared way. */
const clusterAllocation = {
    codes: ['cluster-allocation', 'cluster-uat-beside-development'],
    holds: 'The environments are spread over the clusters as `allocation` says; UAT beside development has `isolation: namespaces`',
    *breaches(entry, document) {
        yield* checkUat(entry, document);
        const declared = (0,flow_clusters/* allocationOf */.ss)(entry.clusters);
        if (declared === undefined)
            return;
        for (const { where, expected, found } of differences(entry, options[declared], document)) {
            yield new errors/* UsageError */.eb({
                code: 'cluster-allocation',
                where,
                expected: `allocation ${declared}: ${expected}`,
                found,
                fix: nearestTo(entry, declared, document),
            });
        }
    },
};
function* checkUat({ environments, clusters }, document) {
    for (const [index, { name, tier, cluster }] of environments.entries()) {
        const neighbour = environments.find((one) => one.cluster === cluster && one.tier === 'development');
        const declared = (0,flow_clusters/* clustersOf */.Dg)(clusters).get(cluster);
        if (tier !== 'uat' || neighbour === undefined || declared === undefined || declared.isolation !== undefined)
            continue;
        yield new errors/* UsageError */.eb({
            code: 'cluster-uat-beside-development',
            where: document.position(['environments', index, 'cluster']),
            found: `"${name}" is on "${cluster}" beside "${neighbour.name}" (development), and nothing says that they are kept apart`,
            fix: `give it another cluster, or write "isolation: namespaces" for "${cluster}" where quotas, network policies and projects keep them apart`,
        });
    }
}
function differences({ environments, clusters: section }, option, document) {
    const clusters = (0,flow_clusters/* clustersOf */.Dg)(section);
    const found = environments.flatMap((environment, index) => {
        const where = document.position(['environments', index, 'cluster']);
        return [
            ...neighbourFault(environment, environments.slice(0, index), option, where),
            ...platformFault(environment, clusters, option, where),
            ...pullFault(environment, option, document.position(['environments', index, 'model'])),
        ];
    });
    return [...found, ...missingPlatform(clusters, option, document.position(['clusters']))];
}
function neighbourFault({ name, tier, cluster }, before, { together }, where) {
    const other = before.find((one) => one.cluster === cluster && !together.some((tiers) => tiers.includes(tier) && tiers.includes(one.tier)));
    if (other === undefined)
        return [];
    return [
        {
            where,
            expected: `${tier} and ${other.tier} on two clusters`,
            found: `"${name}" and "${other.name}" on "${cluster}"`,
        },
    ];
}
function platformFault({ name, tier, cluster }, clusters, { isPlatformAlone }, where) {
    if (clusters.get(cluster)?.role !== 'platform')
        return [];
    if (isPlatformAlone) {
        return [{ where, expected: 'a platform cluster without environments', found: `"${name}" on "${cluster}"` }];
    }
    if (tier === 'development' || tier === 'testing' || tier === 'uat')
        return [];
    return [{ where, expected: `${tier} apart from the platform`, found: `"${name}" on "${cluster}"` }];
}
function pullFault({ name, tier, model }, { pulls }, where) {
    if (!pulls.includes(tier) || model === 'pull')
        return [];
    return [
        { where, expected: `${tier} with an Argo CD of its own (model: pull)`, found: `"${name}" is model ${model}` },
    ];
}
function missingPlatform(clusters, { isPlatformAlone }, where) {
    if (!isPlatformAlone || [...clusters.values()].some(({ role }) => role === 'platform'))
        return [];
    return [{ where, expected: 'a cluster with role: platform', found: 'none' }];
}
/** Names the option that the clusters come nearest to. */
function nearestTo(entry, declared, document) {
    const counted = ['shared', 'separated', 'isolated']
        .map((name) => ({ name, faults: differences(entry, options[name], document).length }))
        .toSorted((one, other) => one.faults - other.faults);
    const [nearest] = counted;
    if (nearest === undefined || nearest.name === declared)
        return 'move the environment to another cluster';
    return `move the environment, or declare allocation: ${nearest.name}, which ${nearest.faults === 0 ? 'these clusters are' : 'is nearest'}`;
}

// EXTERNAL MODULE: ./lib/src/flow/repository-identity.js
var repository_identity = __webpack_require__(64006);
;// CONCATENATED MODULE: ./lib/src/flow/rules/clusters/credentials.js



/** What an Argo CD that pulls from Git may do there: read, and report elsewhere. */
const clusterCredentials = {
    codes: ['cluster-credential-writes', 'cluster-egress-open'],
    holds: 'The Argo CD of a pull environment reads Git with a read-only credential; another one writes commit statuses or an inventory repository alone, never the GitOps repository, and `egress.reports` has its addresses',
    *breaches(entry, document) {
        const clusters = (0,flow_clusters/* clustersOf */.Dg)(entry.clusters);
        for (const { model, name, cluster: on } of entry.environments) {
            const cluster = clusters.get(on);
            if (model !== 'pull' || cluster === undefined)
                continue;
            yield* checkSource(name, on, cluster, document);
            for (const [index, one] of (cluster.credentials?.write ?? []).entries()) {
                yield* checkWrite(one, entry, document.position(['clusters', on, 'credentials', 'write', index], 'repository'));
            }
            yield* checkEgress(on, cluster, document);
        }
    },
};
function* checkSource(name, on, { credentials }, document) {
    if (credentials?.source !== 'read-write')
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-credential-writes',
        where: document.position(['clusters', on, 'credentials', 'source']),
        expected: `a read-only credential with which the Argo CD of "${name}" reads Git`,
        found: 'read-write',
        fix: 'give it a deploy key or token that may only read, and write "source: read-only"',
    });
}
function* checkWrite({ for: purpose, repository }, { gitops, render }, where) {
    const own = [gitops?.repository, ...(render?.repositories ?? [])].flatMap((one) => one === undefined ? [] : [(0,repository_identity/* repositoryIdentity */.R)(one)]);
    if (purpose !== 'inventory' || !own.includes((0,repository_identity/* repositoryIdentity */.R)(repository)))
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-credential-writes',
        where,
        expected: 'a repository for the inventory alone',
        found: 'the GitOps repository, from which production is deployed',
        fix: 'write the inventory into a repository of its own',
    });
}
function* checkEgress(on, { credentials, egress }, document) {
    if ((credentials?.write ?? []).length === 0 || (egress?.reports ?? []).length > 0)
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-egress-open',
        where: document.position(['clusters', on, 'credentials']),
        expected: `the addresses that "${on}" writes to, as egress: { reports: ["10.9.0.10/32:443"] }`,
        found: 'none',
        fix: 'list them: a credential that writes is a way out of production',
    });
}

// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
;// CONCATENATED MODULE: ./lib/src/flow/rules/clusters/names.js



/** A cluster that is misspelled would be judged as one that the flow says nothing of. */
const clusterNames = {
    codes: ['flow-unknown-cluster', 'cluster-without-environment'],
    holds: 'With `clusters`, every cluster that an environment or `reached-by` names is there, and every one but a platform has an environment',
    *breaches(entry, document) {
        if (entry.clusters === undefined)
            return;
        const clusters = (0,flow_clusters/* clustersOf */.Dg)(entry.clusters);
        const names = [...clusters.keys()];
        for (const [index, { name, cluster }] of entry.environments.entries()) {
            if (clusters.has(cluster))
                continue;
            yield unknown(`"${name}" runs on`, cluster, names, document.position(['environments', index, 'cluster']));
        }
        for (const [name, { 'reached-by': reaching = [] }] of clusters) {
            const where = document.position(['clusters', name], 'reached-by');
            for (const other of reaching.filter((one) => !clusters.has(one))) {
                yield unknown(`"${name}" is reached by`, other, names, where);
            }
        }
        yield* refuseUnused(entry, document);
    },
};
function unknown(who, cluster, names, where) {
    const guess = (0,suggest/* nearest */.p)(cluster, names);
    const problem = {
        code: 'flow-unknown-cluster',
        where,
        found: `${who} "${cluster}", and "clusters" has no such cluster`,
        fix: guess === undefined ? `add it, or use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
    };
    return new errors/* UsageError */.eb(problem);
}
function* refuseUnused({ clusters, environments }, document) {
    for (const [name, { role }] of (0,flow_clusters/* clustersOf */.Dg)(clusters)) {
        if (role === 'platform' || environments.some(({ cluster }) => cluster === name))
            continue;
        yield new errors/* UsageError */.eb({
            code: 'cluster-without-environment',
            where: document.position(['clusters'], name),
            found: `no environment runs on the cluster "${name}"`,
            fix: 'remove it, or give it "role: platform" where it runs the platform',
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/clusters/networks.js


/** Networks and registries are named in a provider's own words. */
const words = {
    aws: { network: /^vpc(?![a-z])/i, registry: /\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?(\/|$)/ },
    azure: { network: /^vnet(?![a-z])/i, registry: /\.azurecr\.(io|cn|us)(\/|$)/ },
    gcp: { network: /^vpc(?![a-z])/i, registry: /(^|\.)gcr\.io(\/|$)|-docker\.pkg\.dev(\/|$)/ },
    'on-premises': { network: /^vlan(?![a-z])/i },
};
/** Production has a network of its own, joined to no other. */
const clusterNetworks = {
    codes: ['cluster-network-shared', 'cluster-provider'],
    holds: "The network of a production cluster is no other cluster's and peered with none; networks and registries fit the provider",
    *breaches(entry, document) {
        const clusters = (0,flow_clusters/* clustersOf */.Dg)(entry.clusters);
        for (const { name, cluster, tier } of entry.environments) {
            if (tier === 'production')
                yield* checkNetwork(name, cluster, clusters, document);
        }
        for (const [name, cluster] of clusters)
            yield* checkWords(name, cluster, document);
        yield* checkRegistries(entry, clusters, document);
    },
};
function* checkNetwork(environment, on, clusters, document) {
    const { network, peered = [] } = clusters.get(on) ?? {};
    const refuse = (key, name, found) => new errors/* UsageError */.eb({
        code: 'cluster-network-shared',
        where: document.position(['clusters', name], key),
        expected: `a network of its own for "${on}", where "${environment}" runs`,
        found,
        fix: 'keep production apart from every other network',
    });
    if (peered.length > 0)
        yield refuse('peered', on, `it is peered with ${peered.join(', ')}`);
    if (network === undefined)
        return;
    for (const [name, other] of clusters) {
        if (name === on)
            continue;
        if (other.network === network)
            yield refuse('network', name, `"${name}" is in ${network} too`);
        if (other.peered?.includes(network) === true)
            yield refuse('peered', name, `"${name}" is peered with ${network}`);
    }
}
function* checkWords(name, { provider, network }, document) {
    if (provider === undefined || network === undefined || words[provider].network.test(network))
        return;
    const [other] = Object.entries(words).find(([, word]) => word.network.test(network)) ?? [];
    if (other === undefined)
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-provider',
        where: document.position(['clusters', name], 'network'),
        found: `"${name}" is on ${provider}, and its network ${network} is named as on ${other}`,
        fix: 'correct the provider or the network',
    });
}
function* checkRegistries({ environments, registry: common }, clusters, document) {
    for (const [index, { name, cluster: on, registry = common }] of environments.entries()) {
        const provider = clusters.get(on)?.provider;
        if (provider === undefined || registry === undefined || words[provider].registry?.test(registry) === true)
            continue;
        const [other] = Object.entries(words).find(([, word]) => word.registry?.test(registry)) ?? [];
        if (other === undefined)
            continue;
        yield new errors/* UsageError */.eb({
            code: 'cluster-provider',
            where: document.position(['environments', index, 'cluster']),
            found: `"${name}" runs on ${provider} and takes its images from ${registry}, which is on ${other}`,
            fix: `give it a registry on ${provider}, or one of your own`,
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/clusters/reach.js


/** Whose Argo CD has Git as the only way in. */
const pulling = new Set(['own', 'agent-autonomous']);
/** Production is reached by nobody and reaches what is listed; a push environment is reached by the platform. */
const clusterReach = {
    codes: ['cluster-model', 'cluster-reaches-production', 'cluster-egress-open', 'cluster-reach-circle'],
    holds: 'The Argo CD of a cluster fits the model of its environments; nothing reaches production, whose `egress` answers for Git, registry, identity, secrets and DNS; `reached-by` has no circle',
    *breaches(entry, document) {
        const clusters = (0,flow_clusters/* clustersOf */.Dg)(entry.clusters);
        for (const [index, environment] of entry.environments.entries()) {
            const cluster = clusters.get(environment.cluster);
            if (cluster === undefined)
                continue;
            yield* checkModel(environment, index, cluster, document);
            yield* checkPlatformReaches(environment, clusters, document);
            if (environment.tier === 'production')
                yield* checkProduction(environment, cluster, document);
        }
        yield* refuseCircle(clusters, document);
    },
};
function* checkModel({ name, model, cluster: on }, index, { argocd }, document) {
    if (argocd === undefined || pulling.has(argocd) === (model === 'pull'))
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-model',
        where: document.position(['environments', index, 'model']),
        found: `"${name}" is model ${model}, and "${on}" has argocd: ${argocd}, which ${pulling.has(argocd) ? 'pulls' : 'is pushed into'}`,
        fix: model === 'pull'
            ? 'give the cluster an Argo CD of its own (argocd: own)'
            : 'set model: pull, or argocd: platform',
    });
}
/** In the push model the platform's Argo CD connects to the cluster. */
function* checkPlatformReaches({ name, model, cluster: on }, clusters, document) {
    const reaching = clusters.get(on)?.['reached-by'];
    const platforms = [...clusters].filter(([, { role }]) => role === 'platform').map(([platform]) => platform);
    if (model === 'pull' || reaching === undefined || platforms.length === 0 || platforms.includes(on))
        return;
    if (platforms.some((platform) => reaching.includes(platform)))
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-model',
        where: document.position(['clusters', on], 'reached-by'),
        found: `"${name}" is model push, and no platform cluster (${platforms.join(', ')}) reaches "${on}"`,
        fix: 'add it to "reached-by", or set model: pull',
    });
}
function* checkProduction({ name, cluster: on }, { 'reached-by': reaching = [], egress }, document) {
    if (reaching.length > 0) {
        yield new errors/* UsageError */.eb({
            code: 'cluster-reaches-production',
            where: document.position(['clusters', on], 'reached-by'),
            expected: `nothing reaches "${on}", where "${name}" runs`,
            found: `reached-by: [${reaching.join(', ')}]`,
            fix: 'remove it: Git is the only way into production',
        });
    }
    const open = egress === undefined ? [] : flow_clusters/* egressWords */.x$.filter((word) => egress[word] === undefined);
    if (open.length === 0)
        return;
    yield new errors/* UsageError */.eb({
        code: 'cluster-egress-open',
        where: document.position(['clusters', on], 'egress'),
        expected: `an answer for each of ${flow_clusters/* egressWords */.x$.join(', ')}`,
        found: `none for ${open.join(', ')}`,
        fix: `list its addresses, or write "${open[0]}: []" where "${on}" reaches none`,
    });
}
function* refuseCircle(clusters, document) {
    const said = new Set();
    for (const name of clusters.keys()) {
        const circle = said.has(name) ? undefined : circleThrough(name, clusters);
        if (circle === undefined)
            continue;
        for (const member of circle)
            said.add(member);
        yield new errors/* UsageError */.eb({
            code: 'cluster-reach-circle',
            where: document.position(['clusters', name], 'reached-by'),
            found: `clusters reach each other in a circle: ${circle.join(' <- ')}`,
            fix: 'let the platform reach the others, and nothing the platform',
        });
    }
}
/** The clusters from one back to itself, by who reaches whom. */
function circleThrough(start, clusters) {
    const seen = new Set();
    const walk = (name, path) => {
        for (const next of clusters.get(name)?.['reached-by'] ?? []) {
            if (next === start)
                return [...path, next];
            if (seen.has(next))
                continue;
            seen.add(next);
            const found = walk(next, [...path, next]);
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    return walk(start, [start]);
}

// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
;// CONCATENATED MODULE: ./lib/src/flow/rules/approval-groups.js


/** Refuses a group too small for its minimum, which would otherwise be found on the day of the release. */
const approvalGroups = {
    codes: ['flow-approvals-unmet'],
    holds: 'A group of approvers has as many members as its `minimum`; letter case does not make two of one',
    *breaches(entry, document) {
        for (const [environment, gate] of Object.entries(entry.gates ?? {})) {
            for (const [name, { members, minimum = 1 }] of Object.entries((0,approval/* approversAsked */.Hw)(gate?.approval)?.groups ?? {})) {
                const people = new Set(members.map((member) => member.toLowerCase())).size;
                if (minimum <= people)
                    continue;
                yield new errors/* UsageError */.eb({
                    code: 'flow-approvals-unmet',
                    where: document.position(['gates', environment, 'approval', 'groups', name]),
                    found: `the group "${name}" asks for ${minimum} approvals and has ${people} ${people === 1 ? 'member' : 'members'}`,
                    fix: 'lower the minimum, or add members',
                });
            }
        }
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/delivery-steps.js


/** A ladder that stops short, or that the places cannot show, would be found in the middle of a delivery. */
const deliverySteps = {
    codes: ['delivery-invalid'],
    holds: 'Every `delivery` is for an environment of the flow; the steps of a canary grow and can be written: by a weight, or by replicas that divide into them; the environment of a Rollout says what runs there',
    *breaches({ applications, environments }, document) {
        const names = environments.map(({ name }) => name);
        for (const [index, { delivery = {} }] of applications.entries()) {
            for (const [name, entry] of Object.entries(delivery)) {
                const [kind = ''] = Object.keys(entry);
                const environment = environments.find((one) => one.name === name);
                const faults = environment === undefined ? [delivery_steps_unknown(name, names)] : faultsOf(entry, environment);
                const path = ['applications', index, 'delivery'];
                for (const { key, ...problem } of faults) {
                    const inside = key === name ? path : key === kind ? [...path, name] : [...path, name, kind];
                    const where = document.position(inside, key);
                    yield new errors/* UsageError */.eb({ code: 'delivery-invalid', where, ...problem });
                }
            }
        }
    },
};
function delivery_steps_unknown(name, names) {
    const guess = (0,suggest/* nearest */.p)(name, names);
    const fix = guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`;
    return { key: name, found: `there is no environment "${name}"`, fix };
}
function faultsOf(entry, environment) {
    const { canary, 'blue-green': blueGreen, rollout } = entry;
    const faults = [
        ...(canary === undefined ? [] : [stepsFault(canary), placesFault(canary)]),
        blueGreen && sidesFault(blueGreen),
        rollout && silentFault(environment),
    ];
    return faults.filter((fault) => fault !== undefined);
}
/** A Rollout is watched by what the environment says; a pull environment says so by a confirmation alone. */
function silentFault({ model, sync, confirm }) {
    if (sync !== undefined || confirm !== undefined)
        return undefined;
    const expected = model === 'push' ? 'sync or confirm in its environment' : 'confirm in its environment';
    const fix = 'declare what knows where the Rollout stands';
    return { key: 'rollout', expected, found: 'nothing that could be asked', fix };
}
function stepsFault({ steps }) {
    const at = steps.findIndex((step, index) => index > 0 && step <= (steps[index - 1] ?? 0));
    if (at < 0)
        return undefined;
    const found = `${steps[at]} after ${steps[at - 1]}`;
    return { key: 'steps', expected: 'shares that grow', found, fix: 'write them in order, such as [10, 25, 50, 100]' };
}
function placesFault({ stable, canary, replicas, steps, 'stable-weight': stableWeight, }) {
    const counted = [stable.replicas, canary.replicas].filter((one) => one !== undefined).length;
    if (stableWeight !== undefined && canary.weight === undefined) {
        return { key: 'stable-weight', found: 'the canary has no weight beside it', fix: 'add canary.weight' };
    }
    if (canary.weight === undefined && counted < 2) {
        const fix = 'add canary.weight, or stable.replicas, canary.replicas and replicas';
        return { key: 'canary', expected: 'places that show a share of the traffic', found: 'none', fix };
    }
    if (counted > 0 && replicas === undefined) {
        return {
            key: 'canary',
            found: 'replicas without their number',
            fix: 'add replicas, the pods of both sides together',
        };
    }
    if (canary.weight !== undefined || replicas === undefined)
        return undefined;
    const unshown = steps.find((step) => (replicas * step) % 100 !== 0);
    if (unshown === undefined)
        return undefined;
    const fix = 'raise replicas, change the steps, or write a weight of a traffic router';
    return { key: 'replicas', expected: `a number of pods that shows ${unshown} %`, found: String(replicas), fix };
}
function sidesFault({ blue, green, replicas, switch: place }) {
    if (isSame(blue, green))
        return { key: 'green', found: 'the place of blue', fix: 'name two places' };
    const { blue: one = 'blue', green: other = 'green' } = place;
    if (one === other)
        return { key: 'switch', found: `"${one}" for both sides`, fix: 'give each side a value of its own' };
    const isCounted = blue.replicas !== undefined || green.replicas !== undefined;
    if (isCounted && replicas === undefined) {
        return {
            key: 'blue',
            found: 'replicas without their number',
            fix: 'add replicas, the pods of the side that starts',
        };
    }
    return undefined;
}
function isSame(one, other) {
    return one.image.file === other.image.file && one.image.path === other.image.path;
}

// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
;// CONCATENATED MODULE: ./lib/src/flow/rules/environment-order.js



const environmentOrder = {
    codes: ['flow-unknown-predecessor', 'flow-unreachable', 'flow-cycle'],
    holds: 'The first environment in the list comes after none and leads to every other; `after` and `after-any` name environments and make no circle',
    *breaches({ environments }, document) {
        for (const [index, entry] of environments.entries())
            yield* checkNames(entry, index, environments, document);
        const stops = (0,graph/* stopsOf */.lD)(environments);
        for (const [index, stop] of stops.entries()) {
            if (index > 0 && (0,graph/* namesBefore */.G0)(stop).length === 0)
                yield unreachable(stop.name, index, document);
        }
        const circle = (0,graph/* circleIn */.St)(stops);
        if (circle === undefined)
            return;
        yield new errors/* UsageError */.eb({
            code: 'flow-cycle',
            where: document.position(['environments', environments.findIndex(({ name }) => name === circle[0])]),
            found: `environments come after each other in a circle: ${circle.join(' → ')}`,
            fix: 'remove one of the names in after or after-any',
        });
    },
};
function* checkNames(entry, index, all, document) {
    const known = all.map(({ name }) => name);
    for (const key of ['after', 'after-any']) {
        for (const stranger of entry[key]?.filter((name) => !known.includes(name)) ?? []) {
            const guess = (0,suggest/* nearest */.p)(stranger, known);
            yield new errors/* UsageError */.eb({
                code: 'flow-unknown-predecessor',
                where: document.position(['environments', index], key),
                found: `"${entry.name}" comes after "${stranger}", and the flow has no such environment`,
                fix: guess === undefined ? `use names of ${known.join(', ')}` : `did you mean "${guess}"?`,
            });
        }
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
    codes: ['flow-unknown-gate', 'platform-gate'],
    holds: 'Every name under `gates` is an environment, or a platform cluster with `manifests`, whose gate has the sections `manifests` and `exceptions` alone',
    *breaches(entry, document) {
        const platforms = (0,flow_clusters/* platformNames */.iJ)(entry);
        const names = [...entry.environments.map((environment) => environment.name), ...platforms];
        for (const name of Object.keys(entry.gates ?? {})) {
            if (platforms.includes(name))
                yield* refuseOthers(name, entry, document);
            if (names.includes(name))
                continue;
            const guess = (0,suggest/* nearest */.p)(name, names);
            yield new errors/* UsageError */.eb({
                code: 'flow-unknown-gate',
                where: document.position(['gates'], name),
                found: `gates for "${name}", and the flow has no such environment`,
                fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
            });
        }
    },
};
/** Nothing is promoted into a platform, so that nothing else could be asked. */
function* refuseOthers(name, { gates }, document) {
    for (const other of Object.keys(gates?.[name] ?? {})) {
        if (other === 'manifests' || other === 'exceptions')
            continue;
        yield new errors/* UsageError */.eb({
            code: 'platform-gate',
            where: document.position(['gates', name], other),
            expected: `manifests or exceptions: "${name}" is a platform cluster, into which nothing is promoted`,
            found: other,
            fix: 'move it to an environment',
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/image-paths.js

const imagePaths = {
    codes: ['flow-image-registry'],
    holds: 'The image of an application does not begin with the registry that it is in',
    *breaches(entry, document) {
        const registries = [entry.registry, ...entry.environments.map(({ registry }) => registry)];
        const known = new Set(registries.flatMap((registry) => (registry === undefined ? [] : [registry, hostOf(registry)])));
        for (const [index, { name, image }] of entry.applications.entries()) {
            const registry = [...known].find((one) => image.startsWith(`${one}/`));
            if (registry === undefined)
                continue;
            yield new errors/* UsageError */.eb({
                code: 'flow-image-registry',
                where: document.position(['applications', index, 'image']),
                expected: `the image of "${name}" by its path in ${registry}`,
                found: `"${image}", which begins with the registry`,
                fix: `write "${image.slice(registry.length + 1)}"`,
            });
        }
    },
};
function hostOf(registry) {
    return registry.split('/')[0] ?? registry;
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/isolated-production.js

/**
 * Git is production's only way in, and nothing else runs in its cluster. A flow that differs from this is refused as a
 * whole, so that no step can be pointed at production by an error in another environment.
 */
const isolatedProduction = {
    codes: ['production-push', 'production-shared'],
    holds: 'An environment of tier `production` is `model: pull`, and its cluster holds no environment of another tier',
    *breaches(entry, document) {
        for (const [index, environment] of entry.environments.entries()) {
            if (environment.tier !== 'production')
                continue;
            yield* isolated_production_checkModel(environment, index, document);
            yield* checkCluster(environment, index, entry.environments, document);
        }
    },
};
function* isolated_production_checkModel({ name, model }, index, document) {
    if (model === 'pull')
        return;
    yield new errors/* UsageError */.eb({
        code: 'production-push',
        where: document.position(['environments', index, 'model']),
        found: `"${name}" is production with model ${model}, and Git is its only way in`,
        fix: 'set model: pull',
    });
}
function* checkCluster({ name, cluster }, index, all, document) {
    const neighbour = all.find((one) => one.cluster === cluster && one.tier !== 'production');
    if (neighbour === undefined)
        return;
    yield new errors/* UsageError */.eb({
        code: 'production-shared',
        where: document.position(['environments', index, 'cluster']),
        found: `"${name}" is production and shares the cluster "${cluster}" with "${neighbour.name}" (${neighbour.tier})`,
        fix: 'give production a cluster of its own',
    });
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/key-scopes.js


/** A signer with a misspelled environment would be valid for no environment. */
const keyScopes = {
    codes: ['flow-unknown-key-environment'],
    holds: 'Every name under `environments` of a trusted key or identity is an environment',
    *breaches({ records, environments }, document) {
        const names = environments.map(({ name }) => name);
        for (const list of ['trusted-keys', 'trusted-identities']) {
            for (const [index, signer] of (records?.[list] ?? []).entries()) {
                const scope = typeof signer === 'string' ? [] : (signer.environments ?? []);
                const where = document.position(['records', list, index], 'environments');
                for (const name of scope.filter((one) => !names.includes(one)))
                    yield key_scopes_unknown(name, list, names, where);
            }
        }
    },
};
function key_scopes_unknown(name, list, names, where) {
    const guess = (0,suggest/* nearest */.p)(name, names);
    return new errors/* UsageError */.eb({
        code: 'flow-unknown-key-environment',
        where,
        found: `${list === 'trusted-keys' ? 'a key' : 'an identity'} of "${name}", and the flow has no such environment`,
        fix: guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`,
    });
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/flow/gates/gates.js + 18 modules
var gates_gates = __webpack_require__(69720);
;// CONCATENATED MODULE: ./lib/src/flow/rules/ratchet-paths.js




/** A value that cannot be compared cannot be held to rising. */
const ratchetPaths = {
    codes: ['flow-unknown-ratchet'],
    holds: 'Every path in `ratchet` names a section or value of a gate that can be compared',
    *breaches({ ratchet = [] }, document) {
        const comparable = Object.entries(gates_gates/* sections */.V0).filter(([, section]) => section.stricter !== undefined);
        const properties = Object.fromEntries(comparable.map(([name, { schema }]) => [name, schema]));
        for (const [index, path] of ratchet.entries()) {
            const unknown = unknownPart({ properties }, path.split('.'));
            if (unknown === undefined)
                continue;
            const isSection = path.split('.')[0] === unknown.name;
            const what = isSection ? 'section of a gate whose values can be compared' : 'value of a gate';
            yield new errors/* UsageError */.eb({
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
    *breaches({ records, environments }, document) {
        for (const [index, { name, 'require-record': required }] of environments.entries()) {
            if (required !== true || (records !== undefined && index > 0))
                continue;
            const first = index === 0;
            yield new errors/* UsageError */.eb({
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

// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/flow/tier-objectives.js
var tier_objectives = __webpack_require__(70572);
;// CONCATENATED MODULE: ./lib/src/flow/rules/recovery-names.js





/** A name that is misspelled would leave its environment without an objective, or its place unsaid. */
const recoveryNames = {
    codes: ['recovery-unknown-name'],
    holds: 'Names under `recovery.objectives` and `recovery.backups.sources.*.of` are environments or applications, the first also `default` or tiers; `recovery.identity.backup` and `recovery.secrets.sealing-keys` are sources; clusters under `recovery.places` are clusters of the flow',
    *breaches(entry, document) {
        const { recovery } = entry;
        if (recovery === undefined)
            return;
        const own = [...entry.environments, ...entry.applications].map(({ name }) => name);
        const known = ['default', ...own, ...(0,tier_objectives/* objectiveTiers */.n)(entry)];
        for (const name of Object.keys(recovery.objectives ?? {})) {
            yield* requireKnown(name, known, document, ['recovery', 'objectives'], name);
        }
        for (const [source, { of = [] }] of Object.entries(recovery.backups?.sources ?? {})) {
            for (const name of of)
                yield* requireKnown(name, own, document, ['recovery', 'backups', 'sources', source], 'of');
        }
        const sources = Object.keys(recovery.backups?.sources ?? {});
        const { backup } = recovery.identity ?? {};
        const { 'sealing-keys': keys } = recovery.secrets ?? {};
        if (backup !== undefined)
            yield* requireKnown(backup, sources, document, ['recovery', 'identity'], 'backup');
        if (keys !== undefined)
            yield* requireKnown(keys, sources, document, ['recovery', 'secrets'], 'sealing-keys');
        yield* requirePlaces(entry, document);
    },
};
function* requirePlaces(entry, document) {
    const clusters = [...(0,flow_clusters/* clustersOf */.Dg)(entry.clusters).keys(), ...entry.environments.map(({ cluster }) => cluster)];
    for (const [name, { cluster }] of Object.entries(entry.recovery?.places ?? {})) {
        if (!name.includes('://'))
            yield* requireKnown(name, recovery/* placeWords */.fp, document, ['recovery', 'places'], name);
        if (cluster !== undefined)
            yield* requireKnown(cluster, clusters, document, ['recovery', 'places', name], 'cluster');
    }
}
function* requireKnown(name, known, document, path, key) {
    if (known.includes(name))
        return;
    const guess = (0,suggest/* nearest */.p)(name, known);
    yield new errors/* UsageError */.eb({
        code: 'recovery-unknown-name',
        where: document.position(path, key),
        found: `"${name}" in ${path.join('.')}`,
        fix: guess === undefined ? `use one of ${[...new Set(known)].join(', ')}` : `did you mean "${guess}"?`,
    });
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/registry-known.js

const registryKnown = {
    codes: ['flow-no-registry'],
    holds: 'Every environment has a registry: its own, or the one at the top',
    *breaches(entry, document) {
        if (entry.registry !== undefined)
            return;
        const index = entry.environments.findIndex((one) => one.registry === undefined);
        // One line at the top mends them all, so that one message names them all.
        const names = entry.environments.flatMap(({ name, registry }) => (registry === undefined ? [`"${name}"`] : []));
        if (names.length === 0)
            return;
        yield new errors/* UsageError */.eb({
            code: 'flow-no-registry',
            where: document.position(['environments', index]),
            found: `${names.length === 1 ? 'environment' : 'environments'} ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no registry`,
            fix: 'name one here, or at the top for all',
        });
    },
};

// EXTERNAL MODULE: ./lib/src/flow/gates/strictest.js
var strictest = __webpack_require__(77783);
;// CONCATENATED MODULE: ./lib/src/flow/rules/gates-agree.js





/** Of two values without a stricter side neither may be taken in silence. */
const gatesAgree = {
    codes: ['flow-gates-differ'],
    holds: 'An environment after several states each value of its gate in which theirs differ and which has no stricter side',
    *breaches({ environments, gates }, document) {
        const done = new Map();
        for (const stop of (0,graph/* inPromotionOrder */.hM)((0,graph/* stopsOf */.lD)(environments))) {
            const own = gates?.[stop.name] ?? {};
            const before = (0,graph/* namesBefore */.G0)(stop).flatMap((name) => done.get(name) ?? []);
            const inherited = (0,strictest/* strictestGate */.B)(before.map(gates_gates/* inheritable */.c5));
            const index = environments.findIndex(({ name }) => name === stop.name);
            for (const path of inherited.differing.filter((one) => !stands(own, one))) {
                yield gatesDiffer(stop, path, document.position(['environments', index]));
            }
            done.set(stop.name, (0,gates_gates/* inheritGate */.JJ)(inherited.gate, own));
        }
    },
};
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
    const section = Object.entries(gates_gates/* sections */.V0).find(([one]) => one === name)?.[1];
    const alone = section?.alone !== undefined && (0,json_path/* memberAt */.mz)(own, name, section.alone) !== undefined;
    return alone || (0,json_path/* memberAt */.mz)(own, name, ...rest) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/sync-model.js

/** Nothing outside of a pull environment reaches its controller, so that no step may be told to ask it. */
const syncModel = {
    codes: ['flow-sync-in-pull', 'flow-sync-twice', 'flow-sync-incomplete', 'flow-confirm-says'],
    holds: '`sync` is for `model: push` alone; `confirm` stands in its place. It names Argo CD and an Application, or Flux and a Kustomization or HelmRelease',
    *breaches(entry, document) {
        for (const [index, environment] of entry.environments.entries()) {
            yield* refuseWordless(environment, index, document);
            if (environment.sync === undefined)
                continue;
            yield* refusePull(environment, index, document);
            yield* refuseIncomplete(environment.sync, index, document);
            if (environment.confirm === undefined)
                continue;
            const where = document.position(['environments', index], 'sync');
            yield new errors/* UsageError */.eb({ code: 'flow-sync-twice', where, ...both });
        }
    },
};
function* refusePull({ name, model }, index, document) {
    if (model === 'push')
        return;
    yield new errors/* UsageError */.eb({
        code: 'flow-sync-in-pull',
        where: document.position(['environments', index], 'sync'),
        found: `"${name}" is model: pull, and Git is its only way in: nothing asks its controller`,
        fix: 'use confirm: { context, creator }, a commit status that the environment writes itself',
    });
}
function* refuseIncomplete(sync, index, document) {
    const fault = faultOf(sync);
    if (fault === undefined)
        return;
    const where = document.position(['environments', index], 'sync');
    yield new errors/* UsageError */.eb({ code: 'flow-sync-incomplete', where, ...fault });
}
/** A success about a commit is told from others of the same writer by its words; a deployment has its own state. */
function* refuseWordless({ confirm }, index, document) {
    const needsWords = confirm?.about === 'commit' && confirm.kind !== 'deployment';
    if (needsWords === (confirm?.says !== undefined))
        return;
    yield new errors/* UsageError */.eb({
        code: 'flow-confirm-says',
        where: document.position(['environments', index], 'confirm'),
        expected: needsWords ? 'says, the text of a success about the commit' : 'about: commit, of a status',
        found: needsWords ? 'about: commit without it' : 'says alone',
    });
}
function faultOf({ flux, ...argocd }) {
    const [key] = Object.keys(argocd);
    if (flux === undefined) {
        if (argocd.argocd !== undefined && argocd.application !== undefined)
            return undefined;
        return { expected: 'argocd and application, or flux', found: key === undefined ? 'neither' : `${key} alone` };
    }
    if (key !== undefined)
        return { expected: 'argocd or flux', found: `${key} and flux` };
    if (flux.kustomization !== undefined || flux.helmrelease !== undefined)
        return undefined;
    return { expected: 'kustomization or helmrelease in flux', found: 'neither' };
}
const both = {
    expected: 'sync or confirm',
    found: 'both',
    fix: 'remove confirm, and the controller is asked, or sync, and the Git platform is',
};

;// CONCATENATED MODULE: ./lib/src/flow/rules/sigstore-complete.js

/** Identities that nothing vouches for, or signatures whose time nothing proves, would never count. */
const sigstoreComplete = {
    codes: ['flow-sigstore-incomplete'],
    holds: '`records.trusted-identities` and `records.sigstore` come together, with the log or the timestamps that it requires',
    *breaches({ records }, document) {
        const { 'trusted-identities': identities, sigstore } = records ?? {};
        if (identities === undefined && sigstore === undefined)
            return;
        const problem = lackOf(identities !== undefined, sigstore);
        if (problem === undefined)
            return;
        const key = sigstore === undefined ? 'trusted-identities' : 'sigstore';
        yield new errors/* UsageError */.eb({ code: 'flow-sigstore-incomplete', where: document.position(['records'], key), ...problem });
    },
};
function lackOf(hasIdentities, sigstore) {
    if (sigstore === undefined)
        return lack('"sigstore" beside trusted-identities', 'none', 'add sigstore: { trusted-root, fulcio, rekor }');
    if (!hasIdentities)
        return lack('"trusted-identities" beside sigstore', 'none', 'name the jobs whose signatures count');
    const { rekor, timestamp, transparency = 'required', 'rekor-version': version } = sigstore;
    if (transparency === 'required' && rekor === undefined)
        return lack('"rekor", because transparency is required', 'none', 'add rekor, or write transparency: off');
    if (timestamp === undefined && (rekor === undefined || version === 2))
        return lack('"timestamp", which proves the time of a signature', 'none', 'add timestamp');
    return undefined;
}
function lack(expected, found, fix) {
    return { expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/flow/rules/unique-names.js

const uniqueNames = {
    codes: ['flow-duplicate'],
    holds: 'Names of environments are unique, and so are names of applications',
    *breaches(entry, document) {
        for (const list of ['environments', 'applications']) {
            const seen = new Set();
            for (const [index, { name }] of entry[list].entries()) {
                if (seen.has(name)) {
                    yield new errors/* UsageError */.eb({
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
    imagePaths,
    approvalGroups,
    isolatedProduction,
    syncModel,
    clusterNames,
    clusterReach,
    clusterCredentials,
    clusterNetworks,
    clusterAllocation,
    deliverySteps,
    recordsAvailable,
    keyScopes,
    recoveryNames,
    sigstoreComplete,
    ratchetPaths,
    gatesAgree,
];


/***/ }),

/***/ 83658:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
            items: {
                type: 'string',
                maxLength: 128,
                pattern: '^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$',
                patternErrorMessage: 'expected a tag such as latest or {major}.{minor}',
            },
            description: 'Tags to set after the version’s: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
        },
        'allow-move': {
            ...list,
            items: {
                type: 'string',
                maxLength: 128,
                pattern: '^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$',
                patternErrorMessage: 'expected a tag or a pattern of tags such as latest or 1.*',
            },
            description: 'Which of them may move from one artifact to another, and only to a higher version; * stands for any characters',
        },
    },
};


/***/ }),

/***/ 70572:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withTierObjectives),
/* harmony export */   n: () => (/* binding */ objectiveTiers)
/* harmony export */ });
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32838);

/** Tiers that `recovery.objectives` may name: a name of an environment or application is theirs. */
function objectiveTiers({ environments, applications }) {
    const taken = new Set([...environments, ...applications].map(({ name }) => name));
    return _tiers_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .c.filter((tier) => !taken.has(tier));
}
/** Gives each environment the objectives of its tier, where it has none of its own. */
function withTierObjectives({ recovery = {}, ...entry }) {
    const { objectives: declared } = recovery;
    if (declared === undefined)
        return recovery;
    const named = objectiveTiers(entry);
    const objectives = Object.fromEntries(Object.entries(declared).filter(([name]) => !named.some((one) => one === name)));
    for (const { name, tier } of entry.environments) {
        const ofTier = named.includes(tier) && Object.hasOwn(declared, tier) ? declared[tier] : undefined;
        if (ofTier !== undefined)
            objectives[name] = { ...ofTier, ...ownOf(declared, name) };
    }
    return { ...recovery, objectives };
}
function ownOf(declared, name) {
    return (Object.hasOwn(declared, name) ? declared[name] : undefined) ?? {};
}


/***/ })

};
