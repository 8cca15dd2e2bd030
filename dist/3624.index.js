export const id = 3624;
export const ids = [3624];
export const modules = {

/***/ 53624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flowSchema: () => (/* binding */ flowSchema),
/* harmony export */   policySchema: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90548);
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56994);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25337);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83658);
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32838);
/* harmony import */ var _version_schemes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20429);






/**
 * The JSON Schema of the flow file (draft-07, which editors and ajv both read). It is published as
 * `schema/krci-deploy.schema.json`; `load.ts` checks the rules that it cannot express, such as order and references
 * between names.
 */
const name = {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    description: 'A DNS label, as Kubernetes and Argo CD have them',
};
const registry = {
    type: 'string',
    pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
    description: 'A registry host with an optional port and path prefix, or oci:DIR for OCI layouts on disk',
};
const manifests = {
    description: 'Where the GitOps repository names the image; {flow}, {environment} and {application} stand for the names',
    type: 'object',
    required: ['layout'],
    discriminator: { propertyName: 'layout' },
    oneOf: _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .layouts */ .Y.map(({ schema }) => schema),
};
const names = { type: 'array', maxItems: 32, uniqueItems: true, items: name };
const environment = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'tier', 'cluster', 'model', 'promotion'],
    properties: {
        name,
        tier: { enum: _tiers_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .c },
        cluster: name,
        model: {
            enum: ['push', 'pull'],
            description: 'push: a platform Argo CD may sync it; pull: Git is the only way in',
        },
        promotion: { enum: ['automatic', 'manual', 'controlled'], description: 'How the environment is entered' },
        after: {
            ...names,
            description: 'Environments that all come before it; the one before it in the list when both keys are absent',
        },
        'after-any': { ...names, description: 'Environments of which one must come before it' },
        registry,
        'require-record': {
            type: 'boolean',
            description: 'Whether entering it takes a record that the digest entered the environment before; with "records", everywhere but in the first by default',
        },
        'require-verdict': {
            type: 'boolean',
            description: 'Whether entering it takes a verdict of the gate about the digest; by default where promotion is controlled',
        },
        channels: {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[a-z][a-z0-9]{0,31}$' },
            description: 'Channels of the versions that may enter: dev, rc, release, another first word of a prerelease, or other for what is no version; by default no dev from uat on, and only releases in production',
        },
        tags: _tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagsSchema */ .x,
    },
};
const application = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'image'],
    properties: {
        name,
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
const versions = {
    type: 'object',
    additionalProperties: false,
    required: ['scheme'],
    description: 'How versions are written, for the downgrade guard and whatever else needs their order',
    properties: {
        scheme: {
            enum: Object.keys(_version_schemes_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSchemes */ .r).filter(_version_schemes_js__WEBPACK_IMPORTED_MODULE_4__/* .isSchemeName */ .f),
            default: 'semver',
            description: Object.entries(_version_schemes_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSchemes */ .r)
                .map(([scheme, { description }]) => `${scheme}: ${description}`)
                .join('; '),
        },
    },
};
const trustedKey = {
    type: 'object',
    additionalProperties: false,
    required: ['key'],
    properties: {
        key: { type: 'string', minLength: 1, maxLength: 4096, description: 'The public key, as PEM or as a path' },
        environments: {
            ...names,
            minItems: 1,
            description: 'Environments that it may speak of; when absent every one but a production with a gate, which takes keys that name it',
        },
        statements: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { enum: ['entry', 'verdict', 'break-glass'] },
            description: 'What it may say: entry (a record of promote), verdict and break-glass (of the gate); all when absent',
        },
        'not-after': {
            type: 'string',
            pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
            description: 'What it signed later does not count, such as 2027-01-31T00:00:00Z',
        },
        revoked: { type: 'boolean', description: 'Whether nothing that it signed counts, whenever that was' },
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
            items: { ...trustedKey, type: ['string', 'object'], minLength: 1, maxLength: 4096 },
            description: 'ECDSA P-256 public keys, as PEM or as paths of files beside the flow file, each alone or with its scope; unsigned records count when absent',
        },
        'require-verdict': {
            type: 'boolean',
            description: 'Whether every environment that does not say otherwise takes a verdict of the gate about the digest',
        },
        'verdict-valid-for': {
            ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p,
            default: '7d',
            description: 'How long a verdict of the gate opens an environment: a number and m, h, d or w',
        },
    },
};
const platform = {
    type: 'object',
    additionalProperties: false,
    required: ['url'],
    description: "The CI platform that is asked, whatever a job's variables say; the GitOps repository's host when absent",
    properties: {
        url: {
            type: 'string',
            pattern: '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$',
            description: 'Address of GitHub or GitLab, such as https://gitlab.example.com',
        },
        projects: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$' },
            description: 'Repositories whose runs count, such as acme/gitops; any on the platform when absent',
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
        flow: { ...name, description: 'The flow’s name' },
        gitops: {
            type: 'object',
            additionalProperties: false,
            description: 'The GitOps repository; the one this file is in when absent',
            properties: {
                repository: { type: 'string', minLength: 1, description: 'URL without credentials, or a path' },
                branch: { type: 'string', minLength: 1, description: 'The branch that Argo CD or Flux reads' },
            },
        },
        platform,
        registry: { ...registry, description: 'The registry of environments that name none' },
        environments: {
            type: 'array',
            minItems: 1,
            maxItems: 32,
            items: environment,
            description: 'In promotion order, or a graph by their keys after and after-any',
        },
        applications: { type: 'array', minItems: 1, maxItems: 2000, items: application },
        gates: {
            type: 'object',
            description: 'By environment; what is not listed is inherited from the environments before it, the strictest value of each',
            additionalProperties: _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateSchema */ .Tp,
        },
        tags: {
            ..._tags_js__WEBPACK_IMPORTED_MODULE_3__/* .tagsSchema */ .x,
            description: 'Tags that artifacts get besides their version, in environments without their own',
        },
        policy: {
            type: 'object',
            additionalProperties: false,
            required: ['repository', 'commit', 'path'],
            description: 'A policy in another repository, which the gates here may extend and not weaken',
            properties: {
                repository: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'URL without credentials, or a path',
                },
                commit: { type: 'string', pattern: '^[0-9a-f]{40}$', description: 'The commit that counts, in full' },
                path: { type: 'string', minLength: 1, maxLength: 500, description: 'The policy file in that repository' },
            },
        },
        ratchet: {
            type: 'array',
            maxItems: 100,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[a-z][a-z-]{0,40}([.][a-z][a-z-]{0,40}){0,5}$' },
            description: 'Sections or values of gates that may only become stricter: coverage, sast.max.error',
        },
        versions,
        records,
        recovery,
    },
};
/** The schema of the file that `policy` names, published as `schema/krci-deploy-policy.schema.json`. */
const policySchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy-policy.schema.json',
    title: 'krci-deploy policy',
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'policy', 'gates'],
    properties: {
        apiVersion: { const: 'krci-deploy/v1' },
        policy: { ...name, description: 'The policy’s name' },
        gates: {
            type: 'object',
            additionalProperties: false,
            description: 'By tier; what is not listed is inherited from the tier before it',
            properties: Object.fromEntries(_tiers_js__WEBPACK_IMPORTED_MODULE_5__/* .tiers */ .c.map((tier) => [tier, _gates_gates_js__WEBPACK_IMPORTED_MODULE_2__/* .gateSchema */ .Tp])),
        },
    },
};


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


/***/ }),

/***/ 32838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tiers)
/* harmony export */ });
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];


/***/ }),

/***/ 13221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ ociTags),
/* harmony export */   pW: () => (/* binding */ kubernetesLabel),
/* harmony export */   tE: () => (/* binding */ versionOfOciTag),
/* harmony export */   uR: () => (/* binding */ ociTag)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16905);

/**
 * Writes a version as an image tag. `+` is not in the tag grammar of the distribution-spec; Helm writes `_` for it and
 * reads it back, and `_` is in no version, so the way back is exact.
 */
function ociTag(version) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .formatVersion */ .qh)(version).replace('+', '_');
}
/** Reads the version that an image tag stands for, with or without a `v`; undefined when it stands for none. */
function versionOfOciTag(tag) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.replace(/^v/, '').replace('_', '+'));
}
/** Kubernetes label value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends. */
function kubernetesLabel(version) {
    return ociTag(version)
        .slice(0, 63)
        .replace(/[^A-Za-z0-9]+$/, '');
}
/**
 * Returns the image tags of a version: its own and, of a release, the floating ones that no held release forbids. A
 * floating tag only ever moves up: `1.2` when nothing in 1.2 is higher, `1` when nothing in 1 is, `latest` when nothing
 * is. Below 1.0 there is no `0`: its minors are not compatible with each other (SemVer 4).
 */
function ociTags(version, held) {
    const own = ociTag(version);
    if (!(0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(version))
        return [own];
    const higher = [...held].filter((other) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(other) && (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(other, version) > 0);
    const { major, minor } = version;
    const floating = [
        [`${major}.${minor}`, (other) => other.major === major && other.minor === minor],
        [`${major}`, (other) => other.major === major],
        ['latest', () => true],
    ];
    const free = floating.filter(([tag, holds]) => tag !== '0' && !higher.some(holds)).map(([tag]) => tag);
    return [own, ...free];
}


/***/ }),

/***/ 20429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSchemeName),
/* harmony export */   r: () => (/* binding */ versionSchemes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13221);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


function compareSemVer(a, b) {
    const [left, right] = [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(a), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(b)];
    return left === undefined || right === undefined ? undefined : (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right);
}
/** `2026.11.28`, `20261128.3`, `24.04.1-rc2`: numbers from the year on, then perhaps a word that stands before the release. */
const calendar = /^v?(\d{2,8}(?:[._-]\d{1,14}){0,5})(?:[._-]?([a-z]{1,16})[._-]?(\d{0,9}))?$/i;
function compareCalendar(a, b) {
    const [left, right] = [calendar.exec(a), calendar.exec(b)];
    if (left === null || right === null)
        return undefined;
    const [ours, theirs] = [left, right].map((match) => (match[1] ?? '').split(/[._-]/).map(Number));
    for (let index = 0; index < Math.max(ours?.length ?? 0, theirs?.length ?? 0); index += 1) {
        const order = (ours?.[index] ?? -1) - (theirs?.[index] ?? -1);
        if (order !== 0)
            return order;
    }
    const [word = '', other = ''] = [left[2]?.toLowerCase(), right[2]?.toLowerCase()];
    if (word === other)
        return Number(left[3] ?? 0) - Number(right[3] ?? 0);
    if (word === '' || other === '')
        return word === '' ? 1 : -1;
    return word < other ? -1 : 1;
}
/** KubeRocketCI's default versioning: `main-20240103-141431`. */
const branchAndTime = /^(.{1,100})-(\d{8}-\d{6})$/;
function compareKrci(a, b) {
    const [left, right] = [branchAndTime.exec(a), branchAndTime.exec(b)];
    if (left === null || right === null)
        return compareSemVer(a, b);
    const [ours = '', theirs = ''] = [left[2], right[2]];
    if (left[1] !== right[1])
        return undefined;
    return ours === theirs ? 0 : ours < theirs ? -1 : 1;
}
/** Every scheme that a flow can declare; a new one is an entry here. */
const versionSchemes = {
    semver: { description: 'Semantic Versioning; other tags have no order', compare: compareSemVer },
    calendar: { description: 'dates such as 2026.11.28 or 24.04.1', compare: compareCalendar },
    krci: {
        description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
        compare: compareKrci,
    },
    opaque: { description: 'names without an order, such as short shas', compare: () => undefined },
};
function isSchemeName(name) {
    return Object.hasOwn(versionSchemes, name);
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
