export const id = 7754;
export const ids = [7754,6704];
export const modules = {

/***/ 72348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $C: () => (/* binding */ handedImages),
  y4: () => (/* binding */ readsValues),
  mc: () => (/* binding */ requireOne),
  searchedTree: () => (/* binding */ searchedTree)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/forms/generator-element.js
var generator_element = __webpack_require__(57687);
// EXTERNAL MODULE: ./lib/src/manifests/forms/parameters.js
var parameters = __webpack_require__(28243);
// EXTERNAL MODULE: ./lib/src/manifests/forms/path-place.js + 4 modules
var path_place = __webpack_require__(20281);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/paths.js
var paths = __webpack_require__(25923);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/argo-search.js

/**
 * Directories that are looked into. A directory of values files is as large as what it holds, and a repository of
 * 100,000 files has a thousand of them: all would be as much as a sparse clone fetches.
 */
const maxDirectories = 256;
/** Names of directories in which objects of Argo CD usually lie. */
const usual = /argo|appset|^app(?:lication)?s?$|application-?sets?|cluster|^env(?:ironment)?s?$|bootstrap|platform|gitops|deploy|^sets?$|infra|^root$|flux|project|system|management|k8s|kube|manifests|config/i;
/** Names of stages, besides those of the flow. */
const stages = /^(?:dev|develop|development|int|integration|test|testing|sit|qa|uat|stag(?:e|ing)|pre-?prod|prod|production|perf|performance|sandbox|demo|dr)$/;
/**
 * Chooses the directories in which an application's objects of Argo CD may lie: those of usual names first, then the
 * nearest to the root. Directories of stages that hold the values files of other environments and flows are left alone.
 */
function argoSearch(names) {
    const own = (0,paths/* placed */.GS)(names.flow, names);
    const root = own.split('/').slice(0, -1).join('/');
    const others = new Set((names.environments ?? []).filter((name) => name !== names.environment));
    const isStage = (path) => stages.test(last(path)) || names.environments?.includes(last(path)) === true;
    let [room, leftOut] = [maxDirectories, 0];
    const into = (directories, files) => {
        const holders = new Set(files.filter(isManifest).map(parentOf));
        const mixed = new Set(directories.filter((path) => !isStage(path)).map(parentOf));
        const isFlow = (parent) => parent !== '' &&
            parentOf(parent) === root &&
            !usual.test(last(parent)) &&
            !holders.has(parent) &&
            !mixed.has(parent);
        const open = directories.filter((path) => {
            const parent = parentOf(path);
            return parent === own ? !others.has(last(path)) : !isFlow(parent);
        });
        const [likely, rest] = [open.filter(isUsual), open.filter((path) => !isUsual(path))];
        const chosen = [...likely, ...rest].slice(0, room);
        leftOut += open.length - chosen.length;
        room -= chosen.length;
        return chosen;
    };
    return { into, leftOut: () => leftOut };
}
/** A path that Git takes and no reader does names no manifest. */
function isManifest(path) {
    return /\.(?:ya?ml|json)$/.test(path) && !/-values\.ya?ml$/.test(path) && !/[\\\p{Cc}]/u.test(path);
}
/** Whether a directory, or one above it, has a usual name. */
function isUsual(path) {
    return path.split('/').some((part) => usual.test(part));
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function last(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ./lib/src/manifests/forms/selectors.js
var selectors = __webpack_require__(68797);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/nodes.js
var nodes = __webpack_require__(63214);
// EXTERNAL MODULE: ./lib/src/manifests/yaml/stream.js + 1 modules
var stream = __webpack_require__(96219);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/krci-elements.js











/** Files that are searched for the ApplicationSet: all but values files, of which a large repository has most. */
const maxSearched = 500;
const maxBytes = 1024 * 1024;
const maxDepth = 40;
/** Makes a tree that many places can be looked for in: files are read and parsed once. */
function searchedTree(tree) {
    const streams = new Map();
    const stream = (path) => {
        const known = streams.get(path) ?? readStream(tree, path);
        streams.set(path, known);
        return known;
    };
    const searched = new Map();
    return {
        read: (path) => tree.read(path),
        list: (directory, into) => tree.list(directory, into),
        argoManifests: (place) => {
            const key = typeof place === 'string' ? place : JSON.stringify([place.flow, place.environment, place.root]);
            const known = searched.get(key) ?? readManifests(tree, place, stream);
            searched.set(key, known);
            return known;
        },
    };
}
async function readManifests(tree, place, stream) {
    if (typeof place === 'string')
        return { streams: [await stream(place)].flatMap((one) => one ?? []) };
    const { into, leftOut } = argoSearch(place);
    const files = (await tree.list('', into)).filter(isManifest);
    if (files.length > maxSearched)
        return {
            streams: [],
            unsearched: `the repository holds ${files.length} manifests besides values files, too many to look for an ApplicationSet in`,
        };
    const streams = await (0,concurrency/* mapBounded */.y)(files, maxSearched, stream);
    const found = streams.flatMap((one) => one ?? []);
    if (leftOut() === 0)
        return { streams: found };
    return { streams: found, unsearched: `${leftOut()} directories were not looked into for an ApplicationSet` };
}
function readStream(tree, path) {
    return (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await tree.read(path);
        if (bytes === undefined || bytes.length > maxBytes)
            return undefined;
        const text = (0,base_text/* textOf */.b6)(bytes, path);
        return namesImages(text) ? (0,stream.openStream)(text, path) : undefined;
    });
}
/** Whether it is worth parsing a file: it may hand Helm an image, or name the values files that count. */
function namesImages(text) {
    return /Application|HelmRelease/.test(text) && /imageTag|image\.tag|valueFiles|valuesFiles/i.test(text);
}
/**
 * Returns the places where an Argo CD object hands Helm an application's image as parameters, which win over every
 * values file: the list element of its stage and codebase in the flow's ApplicationSet, as KubeRocketCI writes it, or
 * the parameters of its Application. `values` is the path of the application's values file.
 */
function handedImages({ streams }, names, values, anchors) {
    return streams.flatMap((stream) => stream.documents.flatMap((document, index) => pathsIn(stream, document, names, values).map((segments) => {
        const selector = (0,selectors/* documentSelector */.DX)(stream, document, index);
        const path = selector === undefined ? { segments } : { document: selector, segments };
        return (0,path_place/* pathPlace */.P)(stream.file, path, anchors, names);
    })));
}
/** Throws RefusedError where several places hand an image: which one runs cannot be told. */
function requireOne(names, places) {
    const [only] = places;
    if (places.length <= 1)
        return only;
    throw new errors/* RefusedError */.fk({
        code: 'ambiguous-image',
        where: `${names.application} in ${names.environment}`,
        expected: 'one ApplicationSet or Application of Argo CD that hands Helm its image',
        found: places
            .slice(0, 3)
            .map(({ name }) => name)
            .join(' and '),
        fix: 'name the file that counts as "applicationset" of the layout krci in the flow file',
    });
}
function pathsIn(stream, document, names, values) {
    const { contents } = document;
    const kind = (0,nodes/* stringAt */.bX)(contents, 'kind');
    if (kind === 'ApplicationSet' && isSetOf(stream, document, names))
        return [...listsAt(contents, [])].filter(([path]) => isElements(path)).flatMap((list) => elementsOf(list, names));
    if (kind !== 'Application')
        return [];
    const all = [...listsAt(contents, [])].filter(([, list]) => (0,parameters/* isParameters */.Ju)(list) && (0,parameters/* prefixesIn */.Y8)(list).includes('image'));
    return isApplicationOf(contents, names, values) ? all.map(([path]) => path) : [];
}
/**
 * Whether an object of the tree deploys an application from its values file without handing Helm an image of its own:
 * the ApplicationSet of the flow, or an Application or HelmRelease that names the file. Where one does, the file counts.
 */
function readsValues({ streams }, names, values) {
    return streams.some((stream) => stream.documents.some((document) => {
        const { contents } = document;
        const kind = (0,nodes/* stringAt */.bX)(contents, 'kind');
        if (kind === 'ApplicationSet') {
            const text = ownText(stream, document);
            return readsFlow(text, names) && !/image[.]?tag/i.test(text);
        }
        if (kind !== 'Application' && kind !== 'HelmRelease')
            return false;
        const lists = [...listsAt(contents, [])].map(([, list]) => list);
        return (namesFile(contents, values) && !lists.some((list) => (0,parameters/* isParameters */.Ju)(list) && (0,parameters/* prefixesIn */.Y8)(list).includes('image')));
    }));
}
/**
 * Whether an ApplicationSet is the flow's and hands the image on. KubeRocketCI names it after the flow; where a team
 * has one for each environment, its template names the flow.
 */
function isSetOf(stream, document, names) {
    const text = ownText(stream, document);
    if (!/\{\{[^{}]*imageTag/.test(text))
        return false;
    if ((0,selectors/* nameOf */.Vb)(document.contents) === names.flow || readsFlow(text, names))
        return true;
    return new RegExp(`app\\.edp\\.epam\\.com/pipeline["']?: *["']?${names.flow}\\b`).test(text);
}
function ownText({ text }, { contents }) {
    const [start, end] = (0,nodes/* rangeOf */.be)(contents);
    return text.slice(start, end);
}
/** Whether an ApplicationSet hands Helm the values files of a flow. */
function readsFlow(text, { flow }) {
    return text.includes(`$values/${flow}/`);
}
function isElements(path) {
    const [list, elements] = path.slice(-2).map((segment) => ('key' in segment ? segment.key : undefined));
    return list === 'list' && elements === 'elements';
}
function elementsOf([path, list], { environment, application }) {
    const segments = (0,selectors/* itemSegments */.Ws)(list);
    return list.items.flatMap((item, index) => {
        if (!(0,dist/* isMap */.jh)(item) || !(0,generator_element/* isElement */.vq)(item))
            return [];
        if ((0,nodes/* stringAt */.bX)(item, 'stage') !== environment || (0,nodes/* stringAt */.bX)(item, 'codebase') !== application)
            return [];
        return [[...path, segments[index] ?? { index }]];
    });
}
/** Whether an Application is named as KubeRocketCI names it, or reads the application's values file. */
function isApplicationOf(contents, names, values) {
    const { flow, environment, application } = names;
    return (0,selectors/* nameOf */.Vb)(contents) === `${flow}-${environment}-${application}` || namesFile(contents, values);
}
/** Whether Argo CD or Flux hands a chart the values file. */
function namesFile(contents, values) {
    return [...listsAt(contents, [])].some(([path, list]) => {
        const key = keyOf(path.at(-1));
        if (key !== 'valueFiles' && key !== 'valuesFiles')
            return false;
        return list.items.some((item) => `/${(0,nodes/* stringOf */.Je)(item) ?? ''}`.endsWith(`/${values}`));
    });
}
function keyOf(segment) {
    return segment !== undefined && 'key' in segment ? segment.key : undefined;
}
/** Every list below a node that is no item of another but of mappings, and the way to it. */
function* listsAt(node, path) {
    if (path.length > maxDepth)
        return;
    if ((0,dist/* isSeq */.oP)(node)) {
        yield [path, node];
        const segments = (0,selectors/* itemSegments */.Ws)(node);
        for (const [index, item] of node.items.entries())
            yield* listsAt(item, [...path, segments[index] ?? { index }]);
        return;
    }
    if (!(0,dist/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.items) {
        const name = (0,nodes/* keyText */.Pu)(key);
        if (name !== undefined && name !== '<<')
            yield* listsAt((0,nodes/* nodeOf */.E7)(value), [...path, { key: name }]);
    }
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

/***/ 98456:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputName),
/* harmony export */   o: () => (/* binding */ directoryOfOutput)
/* harmony export */ });
/** Programs whose output is read as objects. */
const programs = ['kustomize build', 'helm template'];
/** Names what a program printed of a directory, as the file of its objects: lines are its own. */
function outputName(directory, program) {
    return `${directory === '' ? '.' : directory} (${program})`;
}
/** The directory that a program printed the file of; undefined for a file of the repository. */
function directoryOfOutput(file) {
    const ending = programs.map((program) => ` (${program})`).find((one) => file.endsWith(one));
    return ending === undefined ? undefined : file.slice(0, -ending.length);
}


/***/ })

};
