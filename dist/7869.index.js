export const id = 7869;
export const ids = [7869];
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


/***/ })

};
