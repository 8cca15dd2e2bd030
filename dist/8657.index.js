export const id = 8657;
export const ids = [8657,2948,1936,6704];
export const modules = {

/***/ 80437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when all started calls have settled.
 */
async function mapBounded(items, maxConcurrent, work) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    async function worker() {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const workers = Array.from({ length: Math.min(maxConcurrent, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
}


/***/ }),

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 46762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'empty, or too long');
    if (/\p{Cc}/u.test(text))
        throw invalid(text, 'it holds a line break or control character');
    if (text.startsWith('-'))
        throw invalid(text, 'it would be read as an option; write ./ in front of a path');
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw invalid(text, 'remote helpers (name::address) are not supported');
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return fromUrl(text);
    if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text))
        return { url: text, name: shortName(text), kind: 'ssh' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text);
    return { url: path, name: path, kind: 'file' };
}
function fromUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw invalid(text, 'it is not a valid URL');
    const kind = kinds[url.protocol];
    if (kind === undefined)
        throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
    const user = kind === 'ssh' ? '' : url.username;
    if (user !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository on ${url.host}`,
            expected: 'a URL without credentials',
            found: 'one with them',
            fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
        });
    }
    if (kind === 'file')
        return { url: text, name: decodeURIComponent(url.pathname), kind };
    if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw invalid(text, 'its host is an option');
    return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}
const kinds = {
    'https:': 'http',
    'http:': 'http',
    'ssh:': 'ssh',
    'file:': 'file',
};
function shortName(text) {
    return text.replace(/\/+$/, '').replace(/\.git$/, '');
}
function invalid(text, why) {
    const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-repository',
        where: 'repository',
        expected: 'the URL or path of a Git repository',
        found: `${shown} (${why})`,
    });
}


/***/ }),

/***/ 98956:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   d: () => (/* binding */ firstByName)
/* harmony export */ });
/** `Deployment/shop/cart`; without a namespace `ClusterRole/reader`. */
function nameOf({ kind, namespace, name }) {
    return namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}
/**
 * Chooses which of several objects a finding about all of them names: the first by name, for the order of rendering
 * would name another one each time, and a finding that moves is a new one.
 */
function firstByName(all) {
    return all.reduce((first, one) => (first === undefined || nameOf(one.object) < nameOf(first.object) ? one : first), undefined);
}


/***/ }),

/***/ 72751:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GO: () => (/* binding */ readAllObjects),
  BU: () => (/* binding */ readLimits),
  $I: () => (/* binding */ readObjects)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/shapes.js

/** Compares a value with a shape. A null is taken for an absence, as the API does, and removed from its map. */
function misfitOf(value, shape) {
    if (typeof shape === 'string')
        return scalarTests[shape](value) ? undefined : misfit(words[shape], value);
    if ('list' in shape) {
        if (!Array.isArray(value))
            return misfit('a list', value);
        for (let index = 0; index < value.length; index += 1) {
            const found = misfitOf(value[index], shape.list);
            if (found !== undefined)
                return below(index, found);
        }
        return undefined;
    }
    if (!(0,json_path/* isRecord */.u4)(value))
        return misfit('a map', value);
    removeNulls(value);
    const missing = 'map' in shape ? undefined : shape.required?.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined)
        return { path: [], expected: missing, found: 'none' };
    for (const key in value) {
        if (!Object.hasOwn(value, key))
            continue;
        const inner = 'map' in shape ? shape.map : Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
        const found = inner === undefined ? undefined : misfitOf(value[key], inner);
        if (found !== undefined)
            return below(key, found);
    }
    return undefined;
}
/** Paths are made for misfits alone, on the way back. */
function below(step, { path, ...rest }) {
    return { path: [step, ...path], ...rest };
}
function removeNulls(value) {
    for (const key of Object.keys(value))
        if (value[key] === null)
            Reflect.deleteProperty(value, key);
}
const words = {
    text: 'a text',
    number: 'a whole number',
    boolean: 'true or false',
    quantity: 'a quantity',
    'number-or-text': 'a number or a percentage',
    any: 'anything',
};
const scalarTests = {
    text: (value) => typeof value === 'string',
    number: (value) => Number.isSafeInteger(value),
    boolean: (value) => typeof value === 'boolean',
    quantity: isTextOrNumber,
    'number-or-text': isTextOrNumber,
    any: () => true,
};
function isTextOrNumber(value) {
    return typeof value === 'string' || typeof value === 'number';
}
function misfit(expected, value) {
    return { path: [], expected, found: foundText(value) };
}
/** Type of a value, never the value: it may be a secret. */
function foundText(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}
const texts = { map: 'text' };
const quantities = { map: 'quantity' };
const metadataShape = {
    fields: {
        name: 'text',
        generateName: 'text',
        namespace: 'text',
        labels: texts,
        annotations: texts,
    },
};
const selectorShape = {
    fields: {
        matchLabels: texts,
        matchExpressions: {
            list: { fields: { key: 'text', operator: 'text', values: { list: 'text' } }, required: ['key', 'operator'] },
        },
    },
};
const named = { fields: { name: 'text' } };
const handler = {
    fields: { initialDelaySeconds: 'number', periodSeconds: 'number', failureThreshold: 'number' },
};
const container = {
    fields: {
        name: 'text',
        image: 'text',
        args: { list: 'text' },
        command: { list: 'text' },
        env: {
            list: {
                required: ['name'],
                fields: {
                    name: 'text',
                    value: 'text',
                    valueFrom: { fields: { secretKeyRef: named, configMapKeyRef: named } },
                },
            },
        },
        envFrom: { list: { fields: { secretRef: named, configMapRef: named } } },
        resources: { fields: { requests: quantities, limits: quantities } },
        livenessProbe: handler,
        readinessProbe: handler,
        startupProbe: handler,
        restartPolicy: 'text',
    },
};
const term = { fields: { matchExpressions: selectorShape.fields.matchExpressions } };
const podTerm = {
    fields: {
        topologyKey: 'text',
        labelSelector: selectorShape,
        namespaces: { list: 'text' },
        namespaceSelector: selectorShape,
    },
};
const podShape = {
    required: ['containers'],
    fields: {
        containers: { list: container },
        initContainers: { list: container },
        volumes: { list: { fields: { name: 'text' } } },
        nodeSelector: texts,
        tolerations: { list: { fields: { key: 'text', operator: 'text', value: 'text', effect: 'text' } } },
        topologySpreadConstraints: {
            list: {
                fields: {
                    topologyKey: 'text',
                    whenUnsatisfiable: 'text',
                    maxSkew: 'number',
                    labelSelector: selectorShape,
                    matchLabelKeys: { list: 'text' },
                },
            },
        },
        affinity: {
            fields: {
                nodeAffinity: {
                    fields: {
                        requiredDuringSchedulingIgnoredDuringExecution: { fields: { nodeSelectorTerms: { list: term } } },
                        preferredDuringSchedulingIgnoredDuringExecution: { list: { fields: { preference: term } } },
                    },
                },
                podAntiAffinity: {
                    fields: {
                        requiredDuringSchedulingIgnoredDuringExecution: { list: podTerm },
                        preferredDuringSchedulingIgnoredDuringExecution: { list: { fields: { podAffinityTerm: podTerm } } },
                    },
                },
            },
        },
        imagePullSecrets: { list: named },
        serviceAccountName: 'text',
        restartPolicy: 'text',
        hostNetwork: 'boolean',
    },
};
const template = { fields: { metadata: metadataShape, spec: podShape } };
const replicated = { replicas: 'number', selector: selectorShape, template };
const rollingUpdate = {
    fields: { maxSurge: 'number-or-text', maxUnavailable: 'number-or-text', partition: 'number' },
};
const strategy = { fields: { type: 'text', rollingUpdate } };
const spec = (fields) => ({ fields: { spec: { fields } } });
const job = { parallelism: 'number', completions: 'number', backoffLimit: 'number', template };
const reference = { fields: { kind: 'text', name: 'text', apiVersion: 'text' } };
const policyPeer = {
    fields: {
        podSelector: selectorShape,
        namespaceSelector: selectorShape,
        ipBlock: { required: ['cidr'], fields: { cidr: 'text', except: { list: 'text' } } },
    },
};
const policyPorts = { list: { fields: { port: 'number-or-text', protocol: 'text', endPort: 'number' } } };
/** Shapes by kind; a kind that is not listed is free below its metadata. */
const shapes = {
    Deployment: spec({ ...replicated, strategy, minReadySeconds: 'number' }),
    StatefulSet: spec({ ...replicated, updateStrategy: strategy, serviceName: 'text', podManagementPolicy: 'text' }),
    DaemonSet: spec({ ...replicated, updateStrategy: strategy }),
    ReplicaSet: spec(replicated),
    ReplicationController: spec({ ...replicated, selector: texts }),
    DeploymentConfig: spec({ ...replicated, selector: texts }),
    Rollout: spec({ ...replicated, workloadRef: reference }),
    Pod: { fields: { spec: podShape } },
    Job: spec(job),
    CronJob: spec({ schedule: 'text', jobTemplate: { fields: { spec: { fields: job } } } }),
    HorizontalPodAutoscaler: spec({
        scaleTargetRef: reference,
        minReplicas: 'number',
        maxReplicas: 'number',
        metrics: { list: { fields: { type: 'text' } } },
    }),
    ScaledObject: spec({
        scaleTargetRef: reference,
        minReplicaCount: 'number',
        maxReplicaCount: 'number',
        idleReplicaCount: 'number',
        triggers: {
            list: {
                required: ['type'],
                fields: {
                    type: 'text',
                    metadata: { map: 'any' },
                    authenticationRef: { fields: { name: 'text', kind: 'text' } },
                },
            },
        },
    }),
    PodDisruptionBudget: spec({
        minAvailable: 'number-or-text',
        maxUnavailable: 'number-or-text',
        selector: selectorShape,
        unhealthyPodEvictionPolicy: 'text',
    }),
    NetworkPolicy: spec({
        podSelector: selectorShape,
        policyTypes: { list: 'text' },
        ingress: { list: { fields: { from: { list: policyPeer }, ports: policyPorts } } },
        egress: { list: { fields: { to: { list: policyPeer }, ports: policyPorts } } },
    }),
    Secret: { fields: { data: texts, stringData: texts, type: 'text' } },
    ConfigMap: { fields: { data: texts, binaryData: texts } },
};

// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
;// CONCATENATED MODULE: ./lib/src/objects/read.js



/** Bounds of what is read for one environment. */
const readLimits = { fileBytes: 64 * 1024 * 1024, objects: 200_000 };
/**
 * Reads the objects of a file in YAML or JSON; the items of a List are objects of their own. What is no object, or is
 * one that the API would not take, is listed with its line and never left out in silence.
 */
function readObjects({ path, bytes }) {
    const problem = (found) => ({
        objects: [],
        unreadable: [{ file: path, expected: 'Kubernetes objects', found }],
    });
    if (bytes.length > readLimits.fileBytes)
        return problem(`more than ${readLimits.fileBytes} bytes`);
    const text = textOf(bytes);
    if (text === undefined)
        return problem('bytes that are no UTF-8');
    const reading = { file: path, objects: [], unreadable: [] };
    for (const document of (0,yaml_document/* parseDocuments */.e)(text)) {
        if ('found' in document)
            addUnreadable(reading, document.line, 'YAML', document.found);
        else
            addDocument(reading, document, document.value, []);
    }
    return reading;
}
/** Reads several files into one list. */
function readAllObjects(files) {
    const objects = [];
    const unreadable = [];
    for (const file of files) {
        const read = readObjects(file);
        for (const one of read.objects)
            objects.push(one);
        for (const one of read.unreadable)
            unreadable.push(one);
        if (objects.length > readLimits.objects) {
            unreadable.push({ file: file.path, expected: `at most ${readLimits.objects} objects`, found: 'more' });
            break;
        }
    }
    return { objects, unreadable };
}
function textOf(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function addUnreadable({ file, unreadable }, line, expected, found) {
    unreadable.push({ file, line, expected, found });
}
function addDocument(reading, document, value, path) {
    if (value === null || value === undefined)
        return;
    const line = () => document.lineOf(path);
    const { apiVersion, kind, items } = (0,json_path/* isRecord */.u4)(value) ? value : {};
    if (!(0,json_path/* isRecord */.u4)(value) || typeof apiVersion !== 'string' || typeof kind !== 'string') {
        addUnreadable(reading, line(), 'an object with apiVersion and kind', 'none');
        return;
    }
    if (kind.endsWith('List') && Array.isArray(items)) {
        addList(reading, document, { apiVersion, kind, items }, path);
        return;
    }
    const misfit = misfitOf(value, { required: ['metadata'], fields: { metadata: metadataShape } }) ??
        misfitOf(value, shapeOf(kind, apiVersion));
    if (misfit !== undefined) {
        const where = `${kind}: ${misfit.path.join('.')}`.replace(/: $/, '');
        addUnreadable(reading, document.lineOf([...path, ...misfit.path]), `${misfit.expected} (${where})`, misfit.found);
        return;
    }
    const object = objectOf(reading.file, document, value, { apiVersion, kind }, path);
    if (object === undefined)
        addUnreadable(reading, line(), `a name (${kind}: metadata)`, 'none');
    else
        reading.objects.push(object);
}
/** Adds the items of a list; those of a typed list (`DeploymentList`) need not say their kind. */
function addList(reading, document, { apiVersion, kind, items }, path) {
    const inherited = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
    for (const [index, item] of items.entries()) {
        addDocument(reading, document, (0,json_path/* isRecord */.u4)(item) ? { ...inherited, ...item } : item, [...path, 'items', index]);
    }
}
function shapeOf(kind, apiVersion) {
    const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    // Other projects have kinds of the same name.
    return shape !== undefined && knownGroup.test(apiVersion) ? shape : 'any';
}
const knownGroup = /^(?:v1|(?:apps|extensions|batch|policy|autoscaling|networking\.k8s\.io|argoproj\.io|keda\.sh|apps\.openshift\.io)\/\w+)$/;
function objectOf(file, document, body, { apiVersion, kind }, path) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- metadataShape has been checked
    const metadata = body['metadata'];
    const name = metadata.name ?? (metadata.generateName === undefined ? undefined : `${metadata.generateName}*`);
    if (name === undefined || name === '')
        return undefined;
    return {
        apiVersion,
        group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
        kind,
        namespace: metadata.namespace ?? '',
        name,
        labels: metadata.labels ?? {},
        annotations: metadata.annotations ?? {},
        body,
        file,
        lineOf: (inner) => document.lineOf([...path, ...inner]),
    };
}


/***/ }),

/***/ 69203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   xh: () => (/* binding */ isEmptySelector)
/* harmony export */ });
/* unused harmony export selectorText */
/**
 * Tells whether a label selector matches, as the API evaluates it: all requirements must hold, an empty selector
 * matches everything, and `NotIn` and `DoesNotExist` match where the key is absent. An unknown operator matches
 * nothing.
 */
function selectorMatches({ matchLabels = {}, matchExpressions = [] }, labels) {
    return (Object.keys(matchLabels).every((key) => labelOf(labels, key) === matchLabels[key]) &&
        matchExpressions.every((requirement) => requirementHolds(requirement, labels)));
}
function isEmptySelector({ matchLabels = {}, matchExpressions = [] }) {
    return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}
function requirementHolds({ key, operator, values = [] }, labels) {
    const value = labelOf(labels, key);
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
        default:
            return false;
    }
}
function labelOf(labels, key) {
    return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
/** A selector in a line: `app=cart, tier in (web, api)`. */
function selectorText({ matchLabels = {}, matchExpressions = [] }) {
    const equals = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
    const others = matchExpressions.map(({ key, operator, values }) => values === undefined ? `${key} ${operator}` : `${key} ${operator} (${values.join(', ')})`);
    return [...equals, ...others].join(', ') || 'everything';
}


/***/ }),

/***/ 84782:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseDocuments)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

/** Kubernetes reads YAML 1.1: `yes` is true, and a merge key merges. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolYaml11Tag */ .iE, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .binaryTag */ .kt);
/** For the few texts with merge keys: each scalar costs more with them. */
const mergingSchema = schema.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const limits = { maxDepth: 100, maxAliases: 1000 };
/** Values of a document once its aliases are followed. */
const maxValues = 1_000_000;
/** Parses the documents of a file one by one, so that a broken one does not hide the others. */
function parseDocuments(text) {
    return partsOf(text).flatMap((part) => parsePart(part) ?? []);
}
/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;
/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2); no scalar can hold such a line. */
function partsOf(text) {
    const parts = [];
    let [start, line] = [0, 0];
    for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
        const part = text.slice(start, index);
        if (!holdsNothing.test(part))
            parts.push({ text: part, line });
        line += newlinesIn(part);
        start = index;
    }
    parts.push({ text: text.slice(start), line });
    return parts;
}
function newlinesIn(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function parsePart({ text, line }) {
    try {
        const { source, events } = eventsOf(text);
        if (events.length === 0)
            return undefined;
        const [value] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source,
            schema: source.includes('<<') ? mergingSchema : schema,
            ...limits,
        });
        if (events.some(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS))
            requireBounded(value);
        // Few documents have findings; the events of those that have are kept for the next one.
        let kept;
        return { value, lineOf: (path) => line + lineIn(source, (kept ??= (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits)), path) };
    }
    catch (error) {
        // The library says that it may throw others for hostile input, such as a RangeError.
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            return { line: line + 1, found: 'YAML that cannot be read' };
        return { line: line + (error.mark?.line ?? 0) + 1, found: `YAML that does not parse: ${error.reason}` };
    }
}
const maxPadded = 100;
/**
 * Parses events. Go's parser, which Kubernetes uses, lets a quoted text go on at the indentation of its key, and so
 * does Helm's output; space in front of such a line is no part of the text, so that it may be added.
 */
function eventsOf(text) {
    let source = text;
    for (let padded = 0;; padded += 1) {
        try {
            return { source, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits) };
        }
        catch (error) {
            const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB && /deficient indentation/.test(error.reason) ? error.mark : undefined;
            if (mark === undefined || mark === null || padded >= maxPadded)
                throw error;
            const lineStart = mark.position - mark.column;
            source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
        }
    }
}
/** Refuses aliases that make a small text large (a "billion laughs"). */
function requireBounded(value) {
    const waiting = [value];
    for (let count = 0; waiting.length > 0; count += 1) {
        if (count + waiting.length > maxValues)
            throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB(`more than ${maxValues} values by its aliases`);
        const next = waiting.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        for (const inner of Object.values(next))
            waiting.push(inner);
    }
}
/** Line of a path in a document, from 1. */
function lineIn(source, events, path) {
    let at = 1;
    let found = startOf(events[at]);
    for (const step of path) {
        const next = childAt(source, events, at, step);
        if (next === undefined)
            break;
        ({ value: at, start: found } = next);
    }
    return newlinesIn(source.slice(0, found)) + 1;
}
/** Finds a member of the collection that begins at an event: its value's event, and where its key or item starts. */
function childAt(source, events, collection, step) {
    const parent = events[collection];
    if (parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING && parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return undefined;
    const isMapping = parent.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING;
    let index = 0;
    for (let at = collection + 1; at < events.length && events[at]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP; index += 1) {
        const key = events[at];
        const value = isMapping ? after(events, at) : at;
        const isWanted = isMapping
            ? key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR && (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, key) === String(step)
            : index === step;
        if (isWanted)
            return { value, start: startOf(key) };
        at = after(events, value);
    }
    return undefined;
}
/** Index of the event behind the node that begins at an index. */
function after(events, from) {
    let depth = 0;
    for (let at = from; at < events.length; at += 1) {
        const type = events[at]?.type;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
            depth += 1;
        else if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    return events.length;
}
function startOf(event) {
    if (event === undefined)
        return 0;
    if ('valueStart' in event)
        return event.valueStart;
    if ('start' in event)
        return event.start;
    return 'anchorStart' in event ? event.anchorStart : 0;
}


/***/ }),

/***/ 55542:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ entryRecords),
/* harmony export */   GJ: () => (/* binding */ isFuture),
/* harmony export */   J9: () => (/* binding */ statementFaults),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   YH: () => (/* binding */ requireEntry),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   aB: () => (/* binding */ compareRecords),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mp: () => (/* binding */ entryRecord),
/* harmony export */   q1: () => (/* binding */ requireReturn),
/* harmony export */   vg: () => (/* binding */ maxSkewMs),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Runners' clocks differ by a little; a record further ahead than this is no proof. */
const maxSkewMs = 15 * 60_000;
/** Why a statement proves nothing, whatever it is about: its time and its signature, the nearest miss first. */
const statementFaults = [
    'future',
    'altered',
    'unverified',
    'key-retired',
    'key-scope',
    'unknown-identity',
    'unknown-key',
    'unsigned',
];
/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
    ...statementFaults,
    'other-digest',
    'other-application',
    'other-flow',
    'unreadable',
    'other-environment',
];
/** Finds the record that proves the entry, the newest of several, or undefined. */
function entryRecord(records, entry, trust) {
    return newestFirst(entryRecords(records, entry, trust))[0];
}
/** Returns the records that prove the entry, in no order. */
function entryRecords(records, entry, trust) {
    return records.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
        ? [{ digest, promotion: content.statement.promotion }]
        : []);
}
/** Orders proofs by their place in the environment's chain; by time where one of them is from before there was a chain. */
function newestFirst(proofs) {
    return proofs.toSorted((left, right) => compareRecords(right.promotion, left.promotion));
}
/** Compares two records by order of entry, for `sort`: negative where `left` came first. */
function compareRecords(left, right) {
    const byTime = Date.parse(left.time) - Date.parse(right.time);
    if (left.sequence === undefined || right.sequence === undefined)
        return byTime;
    return left.sequence === right.sequence ? byTime : left.sequence - right.sequence;
}
/**
 * As `entryRecord`. `target` is the environment that is to be entered, `where` the repository that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireEntry(records, entry, trust, { target, where }) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof.promotion;
    const { code, found, fix } = refusalOf(records, entry, trust);
    const { application, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${target}`,
        found: `${where} ${found}`,
        fix,
    });
}
/**
 * Finds the newest record that an artifact ran in the environment that is to go back to it. `where` is the repository
 * that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireReturn(records, entry, trust, where) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof;
    const { code, found } = refusalOf(records, entry, trust);
    const { application, environment, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${environment} cannot go back to ${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
        found: `${where} ${found}`,
        fix: 'a rollback is to what a record shows to have run there: name another version, or promote this one',
    });
}
/** Returns the reason why a record does not prove the entry; undefined when it does. */
function faultOf({ content }, entry, trust) {
    if ('unreadable' in content)
        return 'unreadable';
    const { subjects, promotion } = content.statement;
    if (!subjects.includes(entry.digest))
        return 'other-digest';
    if (promotion.flow !== entry.flow)
        return 'other-flow';
    if (promotion.application !== entry.application)
        return 'other-application';
    if (promotion.destination.environment !== entry.environment)
        return 'other-environment';
    const verdict = signatureOf({ content }, trust, claimOf(promotion));
    if (verdict !== 'trusted' && verdict !== 'not-asked')
        return verdict;
    return isFuture(promotion.time, entry.now) ? 'future' : undefined;
}
/** Tells whether a time lies further ahead than clocks may differ. */
function isFuture(time, now) {
    return Date.parse(time) > now.getTime() + maxSkewMs;
}
/** Returns the claim of a record, to compare with the scope of the key that signed it. */
function claimOf({ destination, time }) {
    return { environment: destination.environment, statement: 'entry', time };
}
/** Judges the signature of a record; `not-asked` where the flow trusts no keys in particular. */
function signatureOf({ content }, trust, claim) {
    if ('unreadable' in content)
        return 'unreadable';
    return trust.length === 0 ? 'not-asked' : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSignatures */ .D8)(content.envelope, trust, claim);
}
function refusalOf(records, entry, trust) {
    const fault = nearestFault(records, entry, trust);
    const { code, found, fix } = refusals[fault];
    const times = fault === 'future' ? timesOf(records, entry, trust) : '';
    const reason = reasonOf(records, fault, entry, trust);
    const named = (text) => text
        .replaceAll('ENVIRONMENT', entry.environment)
        .replace('TIMES', times)
        .replace('REASON', () => reason);
    return { code, found: named(found), fix: named(fix) };
}
function nearestFault(records, entry, trust) {
    const present = new Set(records.map((record) => faultOf(record, entry, trust)));
    return faults.find((one) => present.has(one)) ?? 'other-environment';
}
/** Shows both times: the record's and that of this machine. */
function timesOf(records, entry, trust) {
    const ahead = records.find((record) => faultOf(record, entry, trust) === 'future');
    const time = ahead !== undefined && 'statement' in ahead.content ? ahead.content.statement.promotion.time : '';
    return `${time}, and it is ${entry.now.toISOString()} here`;
}
/** Says what a bundle failed by. */
function reasonOf(records, fault, entry, trust) {
    const one = records.find((record) => faultOf(record, entry, trust) === fault);
    if (one === undefined || !('statement' in one.content))
        return '';
    const { envelope, statement } = one.content;
    return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleFault */ .lB)(envelope, trust, claimOf(statement.promotion));
}
const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';
const refusals = {
    future: {
        code: 'record-future',
        found: 'has a record that it entered ENVIRONMENT at TIMES',
        fix: 'correct the clock that is wrong, then promote it to ENVIRONMENT again',
    },
    altered: {
        code: 'record-altered',
        found: 'has a record that it entered ENVIRONMENT whose signature does not fit: the record was altered, or the signature is from elsewhere',
        fix: findOut,
    },
    'key-retired': {
        code: 'record-key-retired',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that is revoked, or later than the not-after of its key (or before the not-before of its identity)',
        fix: findOut,
    },
    'key-scope': {
        code: 'record-key-scope',
        found: 'has a record that it entered ENVIRONMENT, signed with a key whose scope does not hold "entry" about ENVIRONMENT',
        fix: `promote it to ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    },
    unverified: {
        code: 'record-unverified',
        found: 'has a record that it entered ENVIRONMENT whose Sigstore bundle does not count: REASON',
        fix: findOut,
    },
    'unknown-identity': {
        code: 'record-unknown-identity',
        found: 'has a record that it entered ENVIRONMENT, signed by a job that the flow does not trust: its REASON',
        fix: 'find out who wrote it, then promote it to ENVIRONMENT in the job that records.trusted-identities names',
    },
    'unknown-key': {
        code: 'record-unknown-key',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
        fix: findOut,
    },
    unsigned: {
        code: 'record-unsigned',
        found: 'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
        fix: 'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
    },
    'other-digest': {
        code: 'record-other-digest',
        found: 'has a record beside it about another digest, and none that this one entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-application': {
        code: 'record-other-application',
        found: 'has a record of another application beside it, and none of this one in ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-flow': {
        code: 'record-other-flow',
        found: 'has a record of another flow, and none that it entered ENVIRONMENT in this one',
        fix: promoteFirst,
    },
    unreadable: {
        code: 'record-unreadable',
        found: 'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-environment': {
        code: 'record-missing',
        found: 'has no record that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
};


/***/ }),

/***/ 66356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ attachVerification),
/* harmony export */   UL: () => (/* binding */ newestVerification),
/* harmony export */   wK: () => (/* binding */ verificationsOf)
/* harmony export */ });
/* unused harmony exports verificationKind, writeVerification, readVerification */
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _attach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87898);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55542);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6713);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45615);






const verificationKind = {
    artifactType: 'application/vnd.krci-deploy.verification.v1',
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
};
const statementType = 'https://in-toto.io/Statement/v1';
/** Name of the descriptor that holds what the predicate has no place for. */
const descriptor = 'krci-deploy dr-verify';
const maxSubjects = 1000;
const maxChecks = 100;
/** Writes the statement: its subjects are the commit of the GitOps repository and the digests that it names. */
function writeVerification(record, { name, version }) {
    const { flow, environment, isProven, commit, repository, digests, required, run, time } = record;
    const images = digests.map((digest) => {
        const [algorithm = '', hexadecimal = ''] = digest.split(':');
        return { name: 'image', digest: { [algorithm]: hexadecimal } };
    });
    const annotations = { flow, environment, time, required: required.join(','), tool: `${name} ${version}` };
    const statement = {
        _type: statementType,
        subject: [{ name: repository, digest: { gitCommit: commit } }, ...images],
        predicateType: verificationKind.predicateType,
        predicate: {
            result: isProven ? 'PASSED' : 'FAILED',
            configuration: [{ name: descriptor, digest: { gitCommit: commit }, annotations }],
            ...(run !== undefined && { url: run }),
            passedTests: record.passed,
            warnedTests: record.unproven,
            failedTests: record.failed,
        },
    };
    return new TextEncoder().encode(JSON.stringify(statement));
}
/** Reads a statement from an untrusted source. @throws RefusedError `record-unreadable` */
function readVerification(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(bytes, 'the statement');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, '_type') !== statementType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`an in-toto statement, ${statementType}`);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'predicateType') !== verificationKind.predicateType)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the predicate ${verificationKind.predicateType}`, 'another');
    const predicate = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(json, 'predicate');
    const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, 'configuration', maxChecks).find((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && one['name'] === descriptor);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(own))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(`the descriptor "${descriptor}"`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'annotations');
    const time = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'time');
    if (!/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time)))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('a time');
    const run = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalTextAt */ .Tq)(predicate, 'url');
    return {
        subjects: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(json, 'subject', maxSubjects).flatMap(digestsOf),
        record: {
            flow: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'flow'),
            environment: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'environment'),
            isProven: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(predicate, 'result') === 'PASSED',
            commit: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(own, 'digest'), 'gitCommit'),
            required: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(annotations, 'required').split(','),
            passed: namesAt(predicate, 'passedTests'),
            unproven: namesAt(predicate, 'warnedTests'),
            failed: namesAt(predicate, 'failedTests'),
            ...(run !== undefined && { run }),
            time,
        },
    };
}
function digestsOf(subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(subject))
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)('objects in "subject"');
    return Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(subject, 'digest'))
        .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
        .filter(_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
}
function namesAt(predicate, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listAt */ .gT)(predicate, key, maxChecks).map((name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)({ name }, 'name'));
}
/** Stores a statement beside an image that it is about. Returns the record's digest. @throws RemoteError */
function attachVerification(repository, subject, { record, tool }, signer) {
    const statement = writeVerification(record, tool);
    return (0,_attach_js__WEBPACK_IMPORTED_MODULE_1__/* .attachStatement */ .VU)(repository, subject, { statement, time: record.time, kind: verificationKind }, signer);
}
/** Reads the statements beside an image; throws as `recordsOf` does. */
function verificationsOf(repository, digest, options = {}) {
    const reader = { artifactType: verificationKind.artifactType, read: readVerification };
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsOf */ .G)(repository, digest, reader, options);
}
/**
 * Returns the newest statement about an environment that lies beside the image that it names, and is signed by one who
 * may say it; of two at the same time the one that fails.
 */
function newestVerification(found, { flow, environment, now }, trust) {
    const own = found.flatMap(({ digest, records }) => records.flatMap((one) => {
        if ('unreadable' in one.content)
            return [];
        const { subjects, record } = one.content.statement;
        const isAbout = subjects.includes(digest) && record.flow === flow && record.environment === environment;
        if (!isAbout || (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(record.time, now))
            return [];
        const claim = { environment, statement: 'recovery', time: record.time };
        return (0,_chain_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .yK)(one, trust, claim) === 'trusted' ? [record] : [];
    }));
    return own.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time) || Number(a.isProven) - Number(b.isProven))[0];
}


/***/ }),

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        throw malformed(subject, 'is not JSON');
    }
    throw malformed(subject, 'is not a JSON object');
}
function descriptors(value, subject) {
    if (!Array.isArray(value))
        throw malformed(subject, 'has no list of layers or manifests');
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        throw malformed(subject, 'has a descriptor that is not an object');
    const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw malformed(subject, `names the digest ${describe(digest)}`);
    if (typeof mediaType !== 'string')
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} no media type`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} the size ${describe(size)}`);
    }
    return {
        mediaType,
        digest,
        size,
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers = new Set([
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);
function isManifestType(mediaType) {
    return manifestTypes.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === ociIndex || mediaType === dockerIndex;
}
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 41936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planSigners: () => (/* binding */ planSigners),
/* harmony export */   writeRecords: () => (/* binding */ writeRecords)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55949);
/* harmony import */ var _records_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66356);
/* harmony import */ var _recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86328);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28258);






/** Finds the signers before anything is looked at. @throws UsageError for a flow without records, or a key that may not */
async function planSigners(flow, environments, ports) {
    if (flow.records === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'flow-no-records', where: flow.file, expected: '"records"', found: 'none' });
    }
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const time = ports.clock.now().toISOString();
    return new Map(environments.map(({ name }) => {
        return [name, (0,_records_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .signerFor */ .k)(ports.recording ?? {}, trust, { environment: name, statement: 'recovery', time })];
    }));
}
/** Writes a statement about each environment beside all of its images; returns how many. @throws RemoteError */
async function writeRecords(verification, plan, signers, ports) {
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    let written = 0;
    for (const environment of plan.scene.environments) {
        const images = imagesOf(environment, plan);
        const record = recordOf(environment, images, verification, plan, ports);
        for (const { place, digest } of images) {
            const repository = ports.registries.open(place);
            const subject = await repository.resolve(digest);
            // What is gone is a finding of its own.
            if (subject === undefined)
                continue;
            await (0,_records_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .attachVerification */ .NP)(repository, subject, { record, tool }, signers.get(environment.name));
            written += 1;
        }
        if (images.length === 0)
            ports.log.warn(`nothing is recorded about ${environment.name}: Git names no image there`);
    }
    return written;
}
function imagesOf({ name, registry }, { scene }) {
    const images = scene.deployed.flatMap(({ environment, image, named: { digest } }) => {
        return environment.name !== name || digest === undefined ? [] : [{ place: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLocation */ .zS)(registry, image), digest }];
    });
    return [...new Map(images.map((one) => [`${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRepository */ .Sh)(one.place)}@${one.digest}`, one])).values()];
}
function recordOf({ name }, images, { findings, required, at }, { scene }, { platform }) {
    // What is about the whole flow is about each environment.
    const own = findings.filter(({ environment }) => environment === undefined || environment === name);
    const [home] = scene.branches;
    const { url } = platform.run;
    return {
        flow: scene.flow.name,
        environment: name,
        isProven: !own.some((finding) => (0,_recovery_checks_js__WEBPACK_IMPORTED_MODULE_4__/* .isFatal */ .BG)(finding, required)),
        commit: home?.commit ?? 'none',
        repository: home?.repository ?? 'gitops',
        digests: [...new Set(images.map(({ digest }) => digest))],
        required: required.length === 0 ? ['nothing'] : required,
        ...testsOf(own),
        ...(url !== undefined && { run: url }),
        time: at,
    };
}
/** Sorts checks by the worst of their findings. */
function testsOf(findings) {
    const names = [...new Set(findings.map(({ check }) => check))];
    const has = (check, verdict) => findings.some((one) => one.check === check && one.verdict === verdict);
    const failed = names.filter((name) => has(name, 'FAIL'));
    const unproven = names.filter((name) => !failed.includes(name) && has(name, 'UNPROVEN'));
    return { failed, unproven, passed: names.filter((name) => !failed.includes(name) && !unproven.includes(name)) };
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
