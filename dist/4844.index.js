export const id = 4844;
export const ids = [4844,8258,8192];
export const modules = {

/***/ 33875:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export maxTextBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Ten times the largest hand-written manifest; a larger file is generated and is not edited. */
const maxTextBytes = 10 * 1024 * 1024;
/**
 * Decodes a manifest exactly: a byte order mark stays, so that `bytesOf(textOf(bytes))` is `bytes`.
 * @throws RefusedError for a file that is too large, no UTF-8 or a Git LFS pointer.
 */
function textOf(bytes, file) {
    if (bytes.byteLength > maxTextBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'file-too-large',
            where: file,
            expected: `at most ${maxTextBytes} bytes`,
            found: `${bytes.byteLength}`,
            fix: 'split the file',
        });
    }
    const text = decoded(bytes, file);
    if (text.startsWith('version https://git-lfs.github.com/spec/')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'git-lfs-pointer',
            where: file,
            expected: 'a manifest',
            found: 'a Git LFS pointer',
            fix: 'store the manifest itself in Git',
        });
    }
    return text;
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}
function decoded(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'not-utf8', where: file, expected: 'UTF-8', found: 'other bytes', fix: 'convert the file' }, { cause: error });
    }
}


/***/ }),

/***/ 11015:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ deliveryOf),
/* harmony export */   o: () => (/* binding */ deliverySchema)
/* harmony export */ });
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);
/* harmony import */ var _gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _gates_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73241);



/** Returns the steps in which an application enters an environment; undefined where it does at once. */
function deliveryOf({ delivery = {} }, { name }) {
    return Object.hasOwn(delivery, name) ? delivery[name] : undefined;
}
const place = {
    type: 'object',
    additionalProperties: false,
    required: ['file', 'path'],
    properties: {
        file: { type: 'string', minLength: 1, maxLength: 500, description: 'The file, from the root of the repository' },
        path: { type: 'string', minLength: 1, maxLength: 500, description: 'The path of the value in it' },
    },
};
const side = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    properties: {
        image: { ...place, description: 'The place that names its image' },
        replicas: { ...place, description: 'The place of its number of pods' },
    },
};
const confirmation = {
    enum: ['required', 'off'],
    default: 'required',
    description: 'Whether the next step waits until the environment says that it runs the one before',
};
const validate = {
    type: 'object',
    additionalProperties: false,
    required: ['tests'],
    description: 'What another job has to say about each step before the next one',
    properties: {
        tests: {
            ..._gates_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .tests */ .C.schema,
            description: 'Tests of the step, by the reports in the input `junit`; a failed one takes the delivery back',
        },
    },
};
const pods = { type: 'integer', minimum: 1, maximum: 10_000 };
const canary = {
    type: 'object',
    additionalProperties: false,
    required: ['stable', 'canary', 'steps', 'pause'],
    description: 'The new digest takes growing shares of the traffic beside the stable one',
    properties: {
        stable: { ...side, description: 'The side that runs when no delivery is under way; its image is what runs there' },
        canary: {
            ...side,
            description: 'The side that takes the new digest',
            properties: { ...side.properties, weight: { ...place, description: 'The place of its weight, in percent' } },
        },
        'stable-weight': { ...place, description: 'The place of the other weight; the two sum to 100' },
        replicas: { ...pods, description: 'Pods of both sides together, where replicas are written' },
        steps: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: { type: 'integer', minimum: 1, maximum: 100 },
            description: 'Shares of the canary in percent, growing, such as [10, 25, 50, 100]',
        },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time of each step' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before each step beside the metrics of the gate; one that fails takes the delivery back',
        },
        validate,
        confirmation,
    },
};
const blueGreen = {
    type: 'object',
    additionalProperties: false,
    required: ['blue', 'green', 'switch', 'pause', 'keep'],
    description: 'The new digest starts beside the old one, then takes all traffic at once',
    properties: {
        blue: { ...side, description: 'One side' },
        green: { ...side, description: 'The other side' },
        switch: {
            ...place,
            description: 'The place that says who has the traffic',
            properties: {
                ...place.properties,
                blue: { type: 'string', minLength: 1, maxLength: 100, default: 'blue', description: 'Its value for blue' },
                green: { type: 'string', minLength: 1, maxLength: 100, default: 'green', description: 'Its value for green' },
            },
        },
        replicas: { ...pods, description: 'Pods of the side that is started, where replicas are written' },
        pause: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'The least time between the start and the switch' },
        keep: { ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p, description: 'How long the old side can take the traffic back' },
        metrics: {
            ..._gates_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .metrics */ .q.schema,
            description: 'What is asked before the switch and until the end beside the metrics of the gate; one that fails takes it back',
        },
        validate,
        confirmation,
    },
};
const rollout = {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    description: 'A Rollout of Argo Rollouts, whose controller makes the steps: the digest is written once, and the environment is asked where it stands',
    properties: { image: { ...place, description: 'The place of the image in the Rollout' } },
};
/** The value of `applications[].delivery`: by environment. */
const deliverySchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 32,
    description: 'By environment: the steps in which a new digest takes the traffic; all at once when absent',
    additionalProperties: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
        properties: { canary, 'blue-green': blueGreen, rollout },
    },
};


/***/ }),

/***/ 84845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flowSchema: () => (/* binding */ flowSchema),
  policySchema: () => (/* binding */ policySchema)
});

// EXTERNAL MODULE: ./lib/src/manifests/layouts/layouts.js + 2 modules
var layouts = __webpack_require__(80381);
// EXTERNAL MODULE: ./lib/src/flow/clusters.js
var clusters = __webpack_require__(56464);
// EXTERNAL MODULE: ./lib/src/flow/delivery.js
var delivery = __webpack_require__(11015);
// EXTERNAL MODULE: ./lib/src/flow/gates/gates.js + 18 modules
var gates = __webpack_require__(69720);
;// CONCATENATED MODULE: ./lib/src/flow/name-schema.js
/** A name of the flow file. */
const name_schema_name = {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
    description: 'A DNS label, as Kubernetes and Argo CD have them',
};
/** Names of environments. */
const names = { type: 'array', maxItems: 32, uniqueItems: true, items: name_schema_name };

// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
;// CONCATENATED MODULE: ./lib/src/flow/statement-kinds.js
/** Kinds of signed statements: of promote, of the gate, about evidence of recovery, and of dr-verify. */
const statementKinds = ['entry', 'verdict', 'break-glass', 'backup', 'drill', 'inventory', 'recovery'];

;// CONCATENATED MODULE: ./lib/src/flow/records-schema.js



const instant = {
    type: 'string',
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
    patternErrorMessage: 'expected a time in UTC such as 2027-01-31T00:00:00Z',
};
/** Keys of the scope that keys and identities share. */
const scope = {
    statements: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: { enum: statementKinds },
        description: 'What it may say: entry (a record of promote), verdict and break-glass (of the gate), backup, drill and inventory (evidence), recovery (of dr-verify); all when absent',
    },
    'not-after': {
        ...instant,
        description: 'What it signed later does not count, such as 2027-01-31T00:00:00Z',
    },
    revoked: { type: 'boolean', description: 'Whether nothing that it signed counts, whenever that was' },
};
const trustedKey = {
    type: 'object',
    additionalProperties: false,
    required: ['key'],
    properties: {
        key: { type: 'string', minLength: 1, maxLength: 4096, description: 'The public key, as PEM or as a path' },
        ...scope,
        environments: {
            ...names,
            minItems: 1,
            description: 'Environments that it may speak of; when absent every one but a production with a gate, which takes keys that name it',
        },
    },
};
const trustedIdentity = {
    type: 'object',
    additionalProperties: false,
    required: ['issuer', 'repository', 'ref', 'environment', 'environments'],
    properties: {
        issuer: {
            type: 'string',
            pattern: '^https?://[^\\s*?#]+$',
            patternErrorMessage: 'expected an address that begins with https:// and holds no *',
            description: 'Issuer of the OIDC token, such as https://token.actions.githubusercontent.com or https://gitlab.com',
        },
        repository: {
            type: 'string',
            pattern: '^https?://[^\\s*?#]+[^\\s*?#/]$',
            patternErrorMessage: 'expected the address of a repository such as https://github.com/acme/gitops, without a slash at the end',
            description: 'Address of the repository whose job signs, such as https://github.com/acme/gitops',
        },
        'repository-id': {
            type: 'string',
            pattern: '^[0-9]{1,20}$',
            patternErrorMessage: 'expected a number in quotes, such as "123456"',
            description: "The platform's number of that repository; another repository that takes over the name has another one",
        },
        ref: {
            type: 'string',
            pattern: '^refs/(heads|tags)/[^\\s*?\\[]+$',
            patternErrorMessage: 'expected a branch or tag in full, such as refs/heads/main',
            description: 'Branch or tag of the run, in full, such as refs/heads/main',
        },
        environment: {
            type: 'string',
            pattern: '^[^\\s*]([^*\\r\\n]{0,253}[^\\s*])?$',
            patternErrorMessage: 'expected the name of a deployment environment, without *',
            description: 'Deployment environment of the job, as the platform spells it',
        },
        environments: { ...names, minItems: 1, description: 'Environments of the flow that it may speak of' },
        ...scope,
        'not-before': {
            ...instant,
            description: 'What it signed earlier does not count, such as before an incident was over',
        },
    },
};
const address = {
    type: 'string',
    pattern: '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$',
    patternErrorMessage: 'expected an address such as https://fulcio.example.com, without credentials',
};
const sigstore = {
    type: 'object',
    additionalProperties: false,
    required: ['trusted-root', 'fulcio'],
    description: 'The Sigstore that signs without keys; nothing is sent to one that is not named here',
    properties: {
        'trusted-root': {
            type: 'string',
            minLength: 1,
            maxLength: 500,
            description: "Sigstore's trusted root, a file beside the flow file",
        },
        fulcio: { ...address, description: 'Address of the certificate authority' },
        rekor: { ...address, description: 'Address of the transparency log; what is signed is in no log when absent' },
        'rekor-version': {
            type: 'integer',
            enum: [1, 2],
            default: 1,
            description: 'Version of its API; 2 needs a timestamp authority too',
        },
        timestamp: { ...address, description: 'Address of the timestamp authority, with the path of its service' },
        transparency: {
            enum: ['required', 'off'],
            default: 'required',
            description: "Whether a signature must be in a transparency log; off takes a timestamp authority's word for the time",
        },
    },
};
/** The section `records` of the flow file. */
const recordsSchema = {
    type: 'object',
    additionalProperties: false,
    description: 'Promotions write records beside the artifacts, and later environments require them',
    properties: {
        'trusted-keys': {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            items: { ...trustedKey, type: ['string', 'object'], minLength: 1, maxLength: 4096 },
            description: 'ECDSA P-256 public keys (Ed25519 for evidence of other tools), as PEM or as paths of files beside the flow file, each alone or with its scope; unsigned records count when absent',
        },
        'trusted-identities': {
            type: 'array',
            minItems: 1,
            maxItems: 32,
            items: trustedIdentity,
            description: 'Jobs whose signatures count by a certificate of their platform identity, without keys; takes "sigstore"',
        },
        sigstore,
        'require-verdict': {
            type: 'boolean',
            description: 'Whether every environment that does not say otherwise takes a verdict of the gate about the digest',
        },
        'verdict-valid-for': {
            ...duration/* duration */.p,
            default: '7d',
            description: 'How long a verdict of the gate opens an environment: a number and m, h, d or w',
        },
    },
};

// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/flow/recovery-schema.js


const recovery_schema_text = { type: 'string', minLength: 1, maxLength: 500 };
const path = { type: 'string', minLength: 1, maxLength: 300 };
const word = {
    type: 'string',
    pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$',
    patternErrorMessage: 'expected a word of at most 100 letters, digits and . _ / -',
};
const object = '[A-Za-z*][A-Za-z0-9.*]{0,80}(/[A-Za-z0-9.*:_-]{1,253}){1,2}';
const rpo = { ...duration/* duration */.p, description: 'Longest time whose data may be lost: 24h' };
const rto = { ...duration/* duration */.p, description: 'Longest time that a recovery may take: 4h' };
const objectives = {
    type: 'object',
    additionalProperties: false,
    properties: { rpo, rto },
};
const external = {
    type: 'object',
    additionalProperties: false,
    required: ['object', 'owner'],
    properties: {
        object: {
            type: 'string',
            pattern: `^${object}$`,
            patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
            description: 'Secret/vault/vault-root-token, StorageClass/fast; * stands for any text within a part',
        },
        owner: { ...recovery_schema_text, description: 'Who gives it back' },
        reason: { ...recovery_schema_text, description: 'Where it is kept, or how it is made again' },
    },
};
const place = {
    type: 'object',
    additionalProperties: false,
    properties: {
        cluster: { ...word, description: 'Cluster of the flow that it runs on' },
        provider: { ...word, description: 'aws, azure, gcp, on-premises, or another word' },
        account: { ...word, description: 'Account, subscription or project of the provider' },
        region: word,
        network: word,
    },
};
const source = {
    type: 'object',
    additionalProperties: false,
    properties: {
        schedule: {
            type: 'string',
            pattern: `^${object}$`,
            patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
            description: 'Object that makes the backup: Schedule/velero/nightly',
        },
        outside: {
            type: 'string',
            pattern: '^[a-z][a-z0-9+.-]{1,20}://[^\\s@?#]{1,300}$',
            patternErrorMessage: 'expected an address such as s3://backups-eu, without credentials',
            description: 'Address outside of what is lost: s3://backups-eu',
        },
        covers: {
            type: 'array',
            maxItems: 500,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: `^${object}$`,
                patternErrorMessage: 'expected an object as Kind/namespace/name or Kind/name, such as Secret/vault/root-token',
            },
            description: 'Volume claims and databases whose data it holds, where its tool does not name them; * stands for any text',
        },
        of: { type: 'array', maxItems: 100, uniqueItems: true, items: word, description: 'Environments or applications' },
        duration: { ...duration/* duration */.p, description: 'Longest run that was measured; the next backup is that much older' },
    },
};
const backups = {
    type: 'object',
    additionalProperties: false,
    description: 'Backups of what Git does not hold',
    properties: {
        sources: {
            type: 'object',
            maxProperties: 200,
            additionalProperties: source,
            description: 'What is backed up, by a name of your own',
        },
        evidence: { ...path, description: 'Files of the GitOps repository that prove backups: evidence/backups/*.json' },
        'max-age': { ...duration/* duration */.p, description: 'Oldest backup that counts; only what is stricter than rpo matters' },
        'minimum-share': {
            type: 'string',
            pattern: '^([1-9][0-9]?|100)%$',
            patternErrorMessage: 'expected a share from 1% to 100%',
            default: '50%',
            description: 'Least part of the median of the backups before',
        },
    },
};
const drill = {
    type: 'object',
    additionalProperties: false,
    description: 'Restores that were tried, as evidence',
    properties: {
        evidence: { ...path, description: 'Files of the GitOps repository that prove restores: evidence/drills/*.json' },
        'max-age': { ...duration/* duration */.p, default: recovery/* drillMaxAge */.xx, description: 'Oldest drill that counts' },
    },
};
const sourceName = { type: 'string', minLength: 1, maxLength: 100 };
const identity = {
    type: 'object',
    additionalProperties: false,
    description: 'Keycloak: its database, its realms, its users',
    properties: { backup: { ...sourceName, description: 'Name in backups.sources of the backup of its database' } },
};
const secrets = {
    type: 'object',
    additionalProperties: false,
    description: 'What opens secrets after a rebuild: Argo CD, stores, sealing keys, vaults',
    properties: {
        'sealing-keys': {
            ...sourceName,
            description: 'Name in backups.sources of the backup of the keys of Sealed Secrets',
        },
    },
};
const inventory = {
    type: ['string', 'object'],
    minLength: 1,
    maxLength: 300,
    additionalProperties: false,
    required: ['path'],
    description: 'Objects that live in a cluster, as its own job wrote them: a path, or keys below',
    properties: {
        path: { ...path, description: 'File in that repository; {environment} and {cluster} stand for the names' },
        repository: { ...path, description: 'URL without credentials, or a path; the GitOps repository when absent' },
        branch: { ...path, description: 'Branch of that repository; its default when absent' },
        'max-age': { ...duration/* duration */.p, default: '2d', description: 'Oldest inventory that counts' },
    },
};
const recoverySchema = {
    type: 'object',
    additionalProperties: false,
    description: 'What dr-verify must prove',
    properties: {
        replica: {
            type: 'string',
            pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
            patternErrorMessage: 'expected a registry host such as registry.example.com or registry.example.com:5000/team, or oci:DIR',
            description: 'A registry that holds a copy of everything deployed',
        },
        mirror: { type: 'string', minLength: 1, description: 'A mirror of the GitOps repository' },
        mirrors: {
            type: 'object',
            maxProperties: 200,
            additionalProperties: path,
            description: 'Mirrors of other Git repositories that Applications and kustomizations read, by their URL',
        },
        rpo,
        rto,
        objectives: {
            type: 'object',
            maxProperties: 200,
            additionalProperties: objectives,
            description: 'By default, tier, environment or application; rpo and rto beside it are short for default',
        },
        externals: {
            type: 'array',
            maxItems: 1000,
            items: external,
            description: 'What nothing in Git, registries or backups produces, and who gives it back',
        },
        places: {
            type: 'object',
            maxProperties: 100,
            additionalProperties: place,
            description: `Where things live that a recovery needs: ${recovery/* placeWords */.fp.join(', ')}, or an address of backups`,
        },
        backups,
        drill,
        identity,
        secrets,
        inventory,
        runbook: { ...path, description: 'Markdown file of the GitOps repository with the steps that the team declares' },
        required: {
            type: 'array',
            items: { enum: recovery/* recoveryChecks */.Fv },
            description: 'Checks whose UNPROVEN is a failure; when absent image, replica, mirror and each whose keys are declared',
        },
    },
};

// EXTERNAL MODULE: ./lib/src/flow/render-policy.js
var render_policy = __webpack_require__(64554);
;// CONCATENATED MODULE: ./lib/src/flow/sync.js

/** Lower case, digits and hyphens of a Kubernetes name, and placeholders. */
const placed = '^[a-z0-9{]([a-z0-9.{}-]{0,250}[a-z0-9}])?$';
const sync_address = '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$';
const placedWords = 'expected a name of letters, digits, "." and "-", with {flow}, {environment} or {application}';
const addressWords = 'expected an address such as https://argocd.example.com, without credentials';
/** A name in its namespace: `flux-system/cart-test`. */
const objectName = '^([a-z0-9{][a-z0-9.{}-]{0,250}/)?[a-z0-9{]([a-z0-9.{}-]{0,250}[a-z0-9}])?$';
const objectWords = 'expected a name of letters, digits, "." and "-", after a namespace and "/" where it is in another one, with placeholders';
const objects = {
    type: ['string', 'array'],
    pattern: objectName,
    patternErrorMessage: objectWords,
    minItems: 1,
    maxItems: 32,
    uniqueItems: true,
    items: { type: 'string', pattern: objectName, patternErrorMessage: objectWords },
};
const certificates = {
    type: 'string',
    pattern: '^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$',
    patternErrorMessage: 'expected certificates in PEM, from -----BEGIN CERTIFICATE----- on',
    description: 'Certificates of the authority that signed the certificate of the server; those that Node trusts when absent',
};
const fluxSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['server'],
    description: 'Flux, asked through the Kubernetes API of its cluster',
    properties: {
        server: {
            type: 'string',
            pattern: sync_address,
            patternErrorMessage: addressWords,
            description: 'Address of the Kubernetes API, such as https://kubernetes.nonprod.example.com:6443',
        },
        ca: certificates,
        kustomization: {
            ...objects,
            description: 'Kustomization of Flux, or several that must all run the commit; name or namespace/name, with placeholders',
        },
        helmrelease: {
            ...objects,
            description: 'HelmRelease of Flux, or several that must all run the commit; name or namespace/name, with placeholders',
        },
        namespace: {
            type: 'string',
            pattern: placed,
            patternErrorMessage: placedWords,
            description: 'Namespace of those that name none, with placeholders; flux-system when absent',
        },
    },
};
const elementSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    description: 'ApplicationSet of KubeRocketCI that is not in Git: its list element of the environment and application is set after each commit',
    properties: {
        name: {
            type: 'string',
            pattern: placed,
            patternErrorMessage: placedWords,
            description: 'Its name, with placeholders',
        },
        namespace: { ...name_schema_name, description: 'Its namespace; that of Argo CD when absent, argocd for the Kubernetes API' },
        kubernetes: {
            type: 'string',
            pattern: sync_address,
            patternErrorMessage: addressWords,
            description: 'Address of the Kubernetes API, for a JSON patch that compares and sets; Argo CD’s API when absent',
        },
        ca: certificates,
    },
};
const syncSchema = {
    type: 'object',
    additionalProperties: false,
    description: 'What carries a commit into the environment, asked by the input wait; not for model: pull',
    properties: {
        argocd: {
            type: 'string',
            pattern: sync_address,
            patternErrorMessage: addressWords,
            description: 'Address of Argo CD, such as https://argocd.example.com',
        },
        application: {
            type: ['string', 'array'],
            pattern: placed,
            patternErrorMessage: placedWords,
            minItems: 1,
            maxItems: 32,
            uniqueItems: true,
            items: { type: 'string', pattern: placed, patternErrorMessage: placedWords },
            description: 'Application of Argo CD, or several that must all run the commit; {flow}, {environment} and {application} stand for the names',
        },
        project: {
            type: 'string',
            pattern: placed,
            patternErrorMessage: placedWords,
            description: 'Project of the Application: with it an Application that is not there is told from one that is not allowed',
        },
        namespace: {
            ...name_schema_name,
            description: 'Namespace of the Application; that of Argo CD when absent',
        },
        parent: {
            type: 'string',
            pattern: objectName,
            patternErrorMessage: 'expected a name of letters, digits, "." and "-", after its project and "/" where that is another one, with placeholders',
            description: 'Application that brings these from the same commit, or the ApplicationSet that makes them: compared first, name or project/name',
        },
        terminate: {
            enum: ['failing', 'never'],
            description: 'failing: a sync of another commit that fails and is tried again is ended, so that this one can begin; never by default',
        },
        flux: fluxSchema,
        applicationset: elementSchema,
    },
};
const confirmSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['context', 'creator'],
    description: 'Commit status or deployment by which the environment says itself that a commit runs; the Git platform alone is asked for it',
    properties: {
        context: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
            description: 'Context of the status, or environment of the deployment, with placeholders',
        },
        creator: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
            description: 'User or App that may write it, such as argocd-prod[bot]; one by anybody else is ignored and named',
        },
        kind: { enum: ['status', 'deployment'], description: 'status by default' },
        about: {
            enum: ['images', 'commit'],
            description: 'What a success is about: images, whose digests it has to name, by default; commit where its writer waits for what the commit applies and names no image, as Flux does',
        },
        says: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
            description: 'Text that a success about the commit has in its description, such as reconciliation succeeded; Flux writes a success for other events, too',
        },
    },
};

// EXTERNAL MODULE: ./lib/src/flow/tags.js
var tags = __webpack_require__(83658);
// EXTERNAL MODULE: ./lib/src/flow/tiers.js
var tiers = __webpack_require__(32838);
// EXTERNAL MODULE: ./lib/src/version/schemes.js
var schemes = __webpack_require__(20429);
;// CONCATENATED MODULE: ./lib/src/flow/schema.js












const registry = {
    type: 'string',
    pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
    patternErrorMessage: 'expected a registry host such as registry.example.com or registry.example.com:5000/team, or oci:DIR',
    description: 'A registry host with an optional port and path prefix, or oci:DIR for OCI layouts on disk',
};
const manifests = {
    description: 'Where the GitOps repository names the image; {flow}, {environment} and {application} stand for the names',
    type: 'object',
    required: ['layout'],
    discriminator: { propertyName: 'layout' },
    oneOf: layouts.layouts.map(({ schema }) => schema),
};
const environment = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'tier', 'cluster', 'model', 'promotion'],
    properties: {
        name: name_schema_name,
        tier: { enum: tiers/* tiers */.c },
        cluster: name_schema_name,
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
        branch: {
            type: 'string',
            minLength: 1,
            description: 'The branch of the GitOps repository that holds its manifests; the one of gitops when absent',
        },
        path: {
            type: 'string',
            minLength: 1,
            description: 'The directory of that branch below which its manifests lie; the root when absent',
        },
        registry,
        'require-record': {
            type: 'boolean',
            description: 'Whether entering it takes a record that the digest entered the environment before; with "records", everywhere but in the first by default',
        },
        'require-verdict': {
            type: 'boolean',
            description: 'Whether entering it takes a verdict of the gate about the digest; by default where promotion is controlled, and where it has a gate: with "records" always, without them from uat on',
        },
        channels: {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: '^[a-z][a-z0-9]{0,31}$',
                patternErrorMessage: 'expected a channel such as dev, rc or release',
            },
            description: 'Channels of the versions that may enter: dev, rc, release, another first word of a prerelease, or other for what is no version; by default no dev from uat on, and only releases in production',
        },
        tags: tags/* tagsSchema */.x,
        sync: syncSchema,
        confirm: confirmSchema,
    },
};
const application = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'image'],
    properties: {
        name: name_schema_name,
        image: {
            type: 'string',
            pattern: '^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$',
            patternErrorMessage: 'expected an image’s path in its registry such as shop/cart, without registry, tag and digest',
            description: 'Repository path below the environment’s registry',
        },
        manifests,
        source: render_policy/* applicationSourceSchema */.tj,
        delivery: delivery/* deliverySchema */.o,
    },
};
const versions = {
    type: 'object',
    additionalProperties: false,
    required: ['scheme'],
    description: 'How versions are written, for the downgrade guard and whatever else needs their order',
    properties: {
        scheme: {
            enum: Object.keys(schemes/* versionSchemes */.r).filter(schemes/* isSchemeName */.f),
            default: 'semver',
            description: Object.entries(schemes/* versionSchemes */.r)
                .map(([scheme, { description }]) => `${scheme}: ${description}`)
                .join('; '),
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
            patternErrorMessage: 'expected an address such as https://gitlab.example.com, without credentials',
            description: 'Address of GitHub or GitLab, such as https://gitlab.example.com',
        },
        projects: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$',
                patternErrorMessage: 'expected a repository by its path, such as acme/gitops, without a host',
            },
            description: 'Repositories whose runs count, such as acme/gitops; any on the platform when absent',
        },
    },
};
/**
 * The JSON Schema of the flow file (draft-07, which editors and ajv both read). It is published as
 * `schema/krci-deploy.schema.json`; `load.ts` checks the rules that it cannot express, such as order and references
 * between names.
 */
const flowSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy.schema.json',
    title: 'krci-deploy flow',
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'flow', 'environments', 'applications'],
    properties: {
        apiVersion: { const: 'krci-deploy/v1' },
        flow: { ...name_schema_name, description: 'The flow’s name' },
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
        manifests: { ...manifests, description: 'The same of applications that do not say so; layout krci when absent' },
        gates: {
            type: 'object',
            description: 'By environment; what is not listed is inherited from the environments before it, the strictest value of each',
            additionalProperties: gates/* gateSchema */.Tp,
        },
        tags: {
            ...tags/* tagsSchema */.x,
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
                commit: {
                    type: 'string',
                    pattern: '^[0-9a-f]{40}$',
                    patternErrorMessage: 'expected a whole commit: 40 lower-case hexadecimal digits',
                    description: 'The commit that counts, in full',
                },
                path: { type: 'string', minLength: 1, maxLength: 500, description: 'The policy file in that repository' },
            },
        },
        ratchet: {
            type: 'array',
            maxItems: 100,
            uniqueItems: true,
            items: {
                type: 'string',
                pattern: '^[a-z][a-z-]{0,40}([.][a-z][a-z-]{0,40}){0,5}$',
                patternErrorMessage: 'expected a section or value of gates such as coverage or sast.max.error',
            },
            description: 'Sections or values of gates that may only become stricter: coverage, sast.max.error',
        },
        versions,
        records: recordsSchema,
        clusters: clusters/* clustersSchema */.ZA,
        recovery: recoverySchema,
        render: render_policy/* renderSchema */.ok,
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
        policy: { ...name_schema_name, description: 'The policy’s name' },
        gates: {
            type: 'object',
            additionalProperties: false,
            description: 'By tier; what is not listed is inherited from the tier before it',
            properties: Object.fromEntries(tiers/* tiers */.c.map((tier) => [tier, gates/* gateSchema */.Tp])),
        },
    },
};


/***/ }),

/***/ 66149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ endsWithImage),
/* harmony export */   a: () => (/* binding */ imageIdentity),
/* harmony export */   o9: () => (/* binding */ isOwnImage),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);

/**
 * Returns the identity of an image in some registries, as the flow file names them. Throws UsageError for one that is
 * none.
 */
function imageIdentity(image, registries) {
    const repositories = registries.map((registry) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLocation */ .zS)(registry, image)));
    return { image, repositories: [...new Set(repositories)] };
}
/** Whether a repository is the application's image: the whole name counts, not its end. */
function isOwnImage({ image, repositories, aliases = [] }, repository) {
    if (repository === image || aliases.includes(repository))
        return true;
    if (repositories === undefined)
        return endsWithImage(image, repository);
    if (isNowhere(repository) && endsWithImage(image, repository))
        return true;
    return repositories.some((one) => normal(one) === normal(repository));
}
/** Whether a name has no host and is too deep for Docker Hub: a placeholder for one that is to be written. */
function isNowhere(repository) {
    const [host = '', ...rest] = repository.split('/');
    return rest.length >= 2 && !/[.:]|^localhost$/.test(host);
}
/** Whether a repository ends as the application's does, in whatever registry. */
function endsWithImage(image, repository) {
    return repository === image || repository.endsWith(`/${image}`);
}
/** Values that stand where an image will be, and are none yet. */
function isPlaceholder(repository) {
    const word = repository.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
    return placeholders.has(word);
}
const placeholders = new Set([
    '',
    'changeit',
    'changeme',
    'dummy',
    'fillme',
    'image',
    'imagename',
    'imageplaceholder',
    'imagerepository',
    'nan',
    'none',
    'null',
    'placeholder',
    'placeholderimage',
    'replaced',
    'replaceme',
    'repository',
    'setbyci',
    'setme',
    'tbd',
    'tobereplaced',
    'tobeset',
    'todo',
    'undefined',
    'unset',
]);
/** Docker Hub has several names. */
function normal(repository) {
    return repository.replace(/^(?:index\.|registry-1\.)?docker\.io\/(?:library\/)?/, '');
}


/***/ }),

/***/ 80381:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPlaces: () => (/* binding */ findPlaces),
  layouts: () => (/* binding */ layouts),
  placesOf: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/file.js


/** One file and the path in it, such as `image.tag` or `spec.containers[name=app].image`. */
const file = {
    name: 'file',
    schema: {
        additionalProperties: false,
        required: ['file', 'path'],
        properties: {
            layout: { const: 'file', description: 'One place in one file' },
            file: { type: 'string', minLength: 1, description: 'The file that names the image' },
            path: {
                type: 'string',
                minLength: 1,
                description: 'The path in it, such as image.tag or elements[stage={environment},codebase={application}]',
            },
        },
    },
    documentation: {
        example: '{ layout: file, file: "{environment}/values.yaml", path: cart.image }',
        changes: 'one place in one file, whatever form it has',
    },
    places(location, names, anchors) {
        return [(0,path_place/* fileAndPath */.p)((0,paths/* placed */.GS)(location.file, names), (0,paths/* expand */.fT)(location.path, names), anchors, names)];
    },
};

// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci.js
var krci = __webpack_require__(27766);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/effect.js
var effect = __webpack_require__(37866);
// EXTERNAL MODULE: ./lib/src/manifests/forms/kustomize-entry.js
var kustomize_entry = __webpack_require__(78341);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/locate.js
var locate = __webpack_require__(54125);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/place.js
var place = __webpack_require__(13016);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/kustomize.js









const kustomize_images = { segments: [{ key: 'images' }] };
/** The entry of a kustomization's `images` for the application's image. */
const kustomize = {
    name: 'kustomize',
    schema: {
        additionalProperties: false,
        required: ['directory'],
        properties: {
            layout: { const: 'kustomize', description: 'The images of a kustomization' },
            directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
            image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
        },
    },
    documentation: {
        example: '{ layout: kustomize, directory: apps/{application}/{environment} }',
        changes: "the entry of `images` for the application's image (or `image:`); adds one that is missing",
    },
    places(location, names, anchors) {
        const directory = (0,paths/* placed */.GS)(location.directory, names);
        const files = kustomize_paths/* kustomizations */.r_.map((name) => (directory === '' ? name : `${directory}/${name}`));
        const [file = '', ...alternatives] = files;
        const image = location.image ?? names.image;
        return [{ ...imagesEntry(file, image, anchors), alternatives, aliases: [image] }];
    },
};
/**
 * Returns the entry of a kustomization's `images` for one image name. Kustomize takes newName, newTag and digest in any
 * combination; with both tag and digest it writes `name:tag@digest`, so both are kept. An entry that is absent is
 * added.
 */
function imagesEntry(file, image, anchors) {
    return (0,place/* place */.i)(file, `images[name=${image}] of ${file}`, {
        read: (stream) => read(stream, image),
        changes: (stream, wanted) => changes(stream, image, wanted, anchors),
        effect: () => ({ ...effect/* entryEffect */.QC, subject: { at: 'entry', name: image } }),
    });
}
function read(stream, image) {
    const entry = entryOf(stream, image, 'edit-anchor');
    return entry === undefined ? undefined : (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(entry.document, entry.map));
}
function changes(stream, image, wanted, anchors) {
    if (stream.documents.length === 0)
        throw notAKustomization(stream);
    const entry = entryOf(stream, image, anchors);
    if (entry === undefined)
        return [addition(stream, image, wanted, anchors)];
    const { path } = entry;
    return kustomize_entry/* kustomizeEntry */.yg.changes({ stream, path, at: (0,locate/* locate */.x)(stream, path, anchors) }, wanted, anchors);
}
function addition(stream, image, wanted, anchors) {
    const data = { name: image, ...(0,kustomize_entry/* entryValues */.ZK)(image, wanted) };
    const at = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if ((0,dist/* isSeq */.oP)(at.node))
        return { kind: 'item', list: at.node, data };
    if ((0,nodes/* isEmpty */.Im)(at.node))
        return { kind: 'fill', at, data: [data] };
    if (!(0,dist/* isMap */.jh)(at.stop))
        throw notAKustomization(stream);
    return { kind: 'keys', map: at.stop, entries: { images: [data] }, after: undefined };
}
function entryOf(stream, image, anchors) {
    if (stream.documents.length === 0)
        return undefined;
    const { document, node: list } = (0,locate/* locate */.x)(stream, kustomize_images, anchors);
    if (!(0,dist/* isSeq */.oP)(list))
        return undefined;
    const found = [];
    for (const [index, map] of list.items.entries()) {
        if (!(0,dist/* isMap */.jh)(map) || (0,nodes/* stringAt */.bX)(map, 'name') !== image)
            continue;
        found.push({ document, map, path: { segments: [...kustomize_images.segments, { index }] } });
    }
    if (found.length <= 1)
        return found[0];
    throw new errors/* RefusedError */.fk({
        code: 'ambiguous-image',
        where: stream.file,
        expected: `one entry for the image ${image}`,
        found: `${found.length}, of which the first one counts`,
        fix: 'remove the others',
    });
}
function notAKustomization(stream) {
    return new errors/* RefusedError */.fk({
        code: 'not-a-kustomization',
        where: stream.file,
        expected: 'a kustomization with a list of images',
        found: 'none',
        fix: 'correct the directory',
    });
}

;// CONCATENATED MODULE: ./lib/src/manifests/layouts/layouts.js



/**
 * Every manifest layout. The flow file's schema, its types, its messages and the documentation derive from this list: a new
 * layout is one file and one line here.
 */
const layouts = [krci/* krci */.E, kustomize, file];
/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
function placesOf(location, names, anchors = 'refuse') {
    return layoutOf(location).places(location, names, anchors);
}
/**
 * As `placesOf`, where the files of the tree have a say. Throws RefusedError where they leave open which place counts,
 * RemoteError.
 */
async function findPlaces(tree, location, names, anchors = 'refuse') {
    const layout = layoutOf(location);
    return layout.find?.(location, names, anchors, tree) ?? layout.places(location, names, anchors);
}
function layoutOf(location) {
    for (const layout of layouts)
        if (isOf(layout, location))
            return layout;
    throw new TypeError('the schema of the flow file takes the layouts of the table alone');
}
/** Narrows a layout to the one that takes a location. */
function isOf(layout, location) {
    return layout.name === location.layout;
}


/***/ }),

/***/ 57410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W0: () => (/* binding */ isSameAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-digest',
        where: what,
        expected: 'sha256: and 64 lower-case hexadecimal digits',
        found: `"${text}"`,
    });
}
function isSameAlgorithm(left, right) {
    return left.slice(0, 7) === right.slice(0, 7);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Shortens a digest to twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
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
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
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
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ }),

/***/ 64318:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'version',
        expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
        found: `"${version}"`,
    });
}


/***/ }),

/***/ 13221:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isSchemeName),
/* harmony export */   r: () => (/* binding */ versionSchemes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13221);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


function compareSemVer(a, b) {
    const [left, right] = [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(a), (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(b)];
    if (left === undefined || right === undefined || areOfOneDay(left, right))
        return undefined;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right);
}
/** Whether only the id of a commit tells two versions apart: `1.3.0-dev.20261123.abc1234`. That is no order. */
function areOfOneDay(left, right) {
    const [ours, theirs] = [dayOf(left), dayOf(right)];
    if (ours === undefined || ours !== theirs || (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(left, right) !== 0)
        return false;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(left, right) !== 0;
}
function dayOf({ prerelease: [word, day, ...rest] }) {
    return word === 'dev' && rest.length === 1 ? day : undefined;
}
function lineOfSemVer(tag) {
    return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfOciTag */ .tE)(tag) === undefined ? undefined : 'semver';
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
function lineOfKrci(tag) {
    const branch = branchAndTime.exec(tag)?.[1];
    return branch === undefined ? lineOfSemVer(tag) : `branch ${branch}`;
}
/** Tags that tools put beside an image: lists of referrers, signatures, attestations. */
const besideImage = /^sha(?:256|512)-[0-9a-f]{32,}/;
/** Every scheme that a flow can declare; a new one is an entry here. */
const versionSchemes = {
    semver: {
        description: 'Semantic Versioning; other tags have no order',
        compare: compareSemVer,
        lineOf: lineOfSemVer,
    },
    calendar: {
        description: 'dates such as 2026.11.28 or 24.04.1',
        compare: compareCalendar,
        lineOf: (tag) => (calendar.test(tag) ? 'calendar' : undefined),
    },
    krci: {
        description: 'KubeRocketCI’s 0.1.0-SNAPSHOT.4, and main-20240103-141431 within one branch',
        compare: compareKrci,
        lineOf: lineOfKrci,
    },
    opaque: {
        description: 'names without an order, such as short shas',
        compare: () => undefined,
        lineOf: (tag) => (besideImage.test(tag) ? undefined : tag),
    },
};
function isSchemeName(name) {
    return Object.hasOwn(versionSchemes, name);
}


/***/ }),

/***/ 16905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
