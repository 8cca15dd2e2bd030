export const id = 2751;
export const ids = [2751];
export const modules = {

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
/** Values of the documents of a text that have aliases, once these are followed. */
const maxValues = 1_000_000;
/** Characters that are read again because of a continuation line without indentation. */
const maxReread = 16 * 1024 * 1024;
const maxDocuments = 100_000;
/**
 * Parses the documents of a file one by one, so that a broken one does not hide the others. Beyond `most` of them, the
 * last entry is one that says so.
 */
function parseDocuments(text, most = maxDocuments) {
    const budget = { values: maxValues, reread: maxReread };
    const parts = partsOf(text, most + 1);
    const documents = parts.slice(0, most).flatMap((part) => parsePart(part, budget) ?? []);
    const [rest] = parts.slice(most);
    return rest === undefined ? documents : [...documents, { line: rest.line + 1, found: `more than ${most} documents` }];
}
/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;
/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2), up to `most` parts; no scalar can hold such a line. */
function partsOf(text, most) {
    const parts = [];
    let [start, line] = [0, 0];
    for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
        const part = text.slice(start, index);
        if (!holdsNothing.test(part))
            parts.push({ text: part, line });
        line += newlinesIn(part);
        start = index;
        if (parts.length === most)
            return parts;
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
function parsePart({ text, line }, budget) {
    try {
        const { source, events } = eventsOf(text, budget);
        if (events.length === 0)
            return undefined;
        const [value] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source,
            schema: source.includes('<<') ? mergingSchema : schema,
            ...limits,
        });
        if (events.some(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS))
            spend(value, budget);
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
function eventsOf(text, budget) {
    let source = text;
    for (let padded = 0;; padded += 1) {
        try {
            return { source, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits) };
        }
        catch (error) {
            const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB && /deficient indentation/.test(error.reason) ? error.mark : undefined;
            budget.reread -= mark?.position ?? 0;
            if (mark === undefined || mark === null || padded >= maxPadded || budget.reread < 0)
                throw error;
            const lineStart = mark.position - mark.column;
            source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
        }
    }
}
/** Refuses aliases that make a small text large (a "billion laughs"), or that have no end. */
function spend(value, budget) {
    const count = valuesIn(value, new Map());
    if (count === Infinity)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB('an alias within its own anchor');
    if (count > budget.values)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB(`more than ${maxValues} values by its aliases`);
    budget.values -= count;
}
/** Counts the values that a reader would meet; each anchor is counted once, however often it is named. */
function valuesIn(value, counted) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
        return 1;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    counted.set(value, Infinity);
    let count = 1;
    for (const inner of Object.values(value))
        count += valuesIn(inner, counted);
    counted.set(value, count);
    return count;
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


/***/ })

};
