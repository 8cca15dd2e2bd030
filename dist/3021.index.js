export const id = 3021;
export const ids = [3021];
export const modules = {

/***/ 25809:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** Returns the names by which a layout finds an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return {
        ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries),
        flow,
        environment: environment.name,
        application,
        isPush: environment.model === 'push',
        ...(environment.path !== undefined && { root: environment.path }),
    };
}


/***/ }),

/***/ 11239:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ placesToWrite),
/* harmony export */   placesToRead: () => (/* binding */ placesToRead)
/* harmony export */ });
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37103);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);


/**
 * Returns the places that say what runs, for readers: a value that is shared by an anchor is no obstacle. Throws
 * RefusedError where the tree leaves open which place counts, RemoteError.
 */
async function placesToRead(flow, { environment, application }, tree) {
    const places = await placesToWrite(flow, { environment, application }, tree, 'edit-anchor');
    return places.filter(({ isCopy }) => isCopy !== true);
}
/** As `placesToRead`, with the places that are written along with them. */
async function placesToWrite(flow, { environment, application }, tree, anchors) {
    return (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_0__/* .findPlaces */ .C)(tree, application.manifests, (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeNames */ .Y)(flow, environment, application), anchors);
}


/***/ }),

/***/ 37103:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ findPlaces),
  layouts: () => (/* binding */ layouts)
});

// UNUSED EXPORTS: placesOf

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

// EXTERNAL MODULE: ./lib/src/manifests/forms/values.js
var values = __webpack_require__(5641);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js
var krci_elements = __webpack_require__(54954);
;// CONCATENATED MODULE: ./lib/src/manifests/layouts/krci.js





/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
const krci = {
    name: 'krci',
    schema: {
        additionalProperties: false,
        properties: {
            layout: {
                const: 'krci',
                description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
            },
            applicationset: {
                type: 'string',
                pattern: '^(none|cluster|.+[.](ya?ml|json))$',
                description: 'The file of the ApplicationSet whose element hands the image to Helm; cluster: it is not in Git; none: the values file counts; found by itself in push environments when absent',
            },
        },
    },
    documentation: {
        example: '{ layout: krci }',
        changes: '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing, a file where `<flow>` holds others or with `create: true`. Where an ApplicationSet or Application of Argo CD in Git hands Helm the image, its element or parameters, and the image of a values file that names one',
    },
    places(location, names, anchors) {
        return [valuesPlace(location, names, anchors)];
    },
    async find(location, names, anchors, tree) {
        const values = valuesPlace(location, names, anchors);
        const { applicationset: set } = location;
        const file = set === undefined || set === 'cluster' || set === 'none' ? undefined : (0,paths/* placed */.GS)(set, names);
        if (set === 'none' || (names.isPush !== true && file === undefined))
            return [values];
        const manifests = await tree.argoManifests(file);
        const element = (0,krci_elements.requireOne)(names, (0,krci_elements.handedImages)(manifests, names, values.file, anchors));
        if (element !== undefined)
            return [element, ...(await copiesOf(values, tree))];
        if (file !== undefined)
            throw noElement(file, names);
        const { unsearched } = manifests;
        if (unsearched === undefined)
            return [values];
        return [{ ...values, effect: () => ({ isProven: false, because: unsearched }) }];
    },
};
function valuesPlace({ applicationset }, names, anchors) {
    const { flow, environment, application } = names;
    const directory = (0,paths/* placed */.GS)(`${flow}/${environment}`, names);
    const file = `${directory}/${application}-values.yaml`;
    return {
        ...(0,values/* helmValues */.ld)(file, 'image', anchors),
        creation: { directory, siblings: { directory: (0,paths/* placed */.GS)(flow, names), name: /-values\.yaml$/ } },
        ...(applicationset === 'cluster' && names.isPush === true && { overruledBy: 'an ApplicationSet of KubeRocketCI' }),
    };
}
/** A values file that names an image says what runs, too, once nothing is handed to Helm any more. */
async function copiesOf(values, tree) {
    const image = await (0,errors/* undefinedIfRefused */.k5)(async () => {
        const bytes = await tree.read(values.file);
        return bytes === undefined ? undefined : values.read((0,base_text/* textOf */.b6)(bytes, values.file));
    });
    if (image?.tag === undefined && image?.digest === undefined)
        return [];
    const { creation: _, ...place } = values;
    return [{ ...place, isCopy: true }];
}
function noElement(file, { flow, environment, application }) {
    return new errors/* RefusedError */.fk({
        code: 'path-not-found',
        where: file,
        expected: `an element with stage ${environment} and codebase ${application} in an ApplicationSet of ${flow} that hands imageTag on`,
        found: 'none',
        fix: 'correct "applicationset" of the layout krci in the flow file',
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
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
const layouts = [krci, kustomize, file];
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

/***/ 25923:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${path}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}
/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
function placed(path, names) {
    return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}
/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'path-outside',
        where: JSON.stringify(path),
        expected: 'a path within the GitOps repository, with "/" between its parts',
        found: 'another',
    });
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
}


/***/ }),

/***/ 72751:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GO: () => (/* binding */ readAllObjects),
  BU: () => (/* binding */ readLimits)
});

// UNUSED EXPORTS: readObjects

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

/***/ 25402:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderEnvironment)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var read = __webpack_require__(72751);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/render/version.js
const versionArguments = {
    helm: ['version', '--short'],
    kustomize: ['version'],
};
/** Asks a program for its version: `helm v3.22.0`; undefined where it does not say. */
async function versionOf(program, workspace) {
    const printed = await workspace.run(program, versionArguments[program]);
    if ('failure' in printed)
        return undefined;
    const [version] = /v?\d+(?:\.\d+)+[\w.+-]*/.exec(new TextDecoder().decode(printed.stdout)) ?? [];
    return version === undefined ? program : `${program} ${version}`;
}

;// CONCATENATED MODULE: ./lib/src/render/formats/helm.js




/** A chart in the repository, rendered by `helm template` of the runner: Helm 3 or 4. */
const helm = {
    name: 'helm',
    recognisedBy: 'Chart.yaml in the directory',
    recognises: ({ directory }, tree) => tree.has(inside(directory, 'Chart.yaml')),
    async refuses({ directory, values }, tree) {
        const lacking = values.filter((path) => !tree.has(path)).map((path) => `the values file ${path} is not there`);
        return [...lacking, ...(await missingDependencies(directory, tree))];
    },
    async render(source, _tree, workspace) {
        const place = await workspace();
        const tool = await versionOf('helm', place);
        const rendered = await place.run('helm', argumentsOf(source));
        if ('failure' in rendered)
            return { because: rendered.failure };
        return {
            ...(0,read/* readAllObjects */.GO)([{ path: nameOf(source), bytes: rendered.stdout }]),
            ...(tool !== undefined && { tool }),
        };
    },
};
function argumentsOf({ application, directory, values, namespace }) {
    const chart = directory === '' ? '.' : `./${directory}`;
    const files = values.flatMap((path) => ['--values', `./${path}`]);
    return ['template', application, chart, '--namespace', namespace, '--include-crds', '--skip-tests', ...files];
}
/** Name of what was printed: lines are its own. */
function nameOf({ directory }) {
    return `${directory === '' ? '.' : directory} (helm template)`;
}
/** Charts that Helm would need the network for: declared in Chart.yaml, and not below `charts/`. */
async function missingDependencies(directory, tree) {
    const bytes = await tree.read(inside(directory, 'Chart.yaml'));
    const [document] = (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes ?? new Uint8Array()));
    if (document === undefined || 'found' in document)
        return ['Chart.yaml does not parse'];
    return (0,json_path/* listIn */.Of)(document.value, 'dependencies').flatMap((dependency) => {
        const name = (0,json_path/* textIn */.r7)(dependency, 'name') ?? '';
        const prefix = inside(directory, `charts/${name}`);
        const isThere = tree.hasDirectory(prefix) || tree.paths.some((path) => path.startsWith(`${prefix}-`) && path.endsWith('.tgz'));
        return isThere ? [] : [`the chart dependency ${name} is not below charts/; add it with helm dependency update`];
    });
}
function inside(directory, name) {
    return directory === '' ? name : `${directory}/${name}`;
}

// EXTERNAL MODULE: ./lib/src/manifests/layouts/kustomize-paths.js
var kustomize_paths = __webpack_require__(54193);
;// CONCATENATED MODULE: ./lib/src/render/formats/kustomize.js





/** A directory with a kustomization, built by `kustomize` of the runner. */
const kustomize = {
    name: 'kustomize',
    recognisedBy: kustomize_paths/* kustomizations */.r_.join(', '),
    recognises: ({ directory }, tree) => kustomizationIn(directory, tree) !== undefined,
    refuses: ({ directory }, tree) => remoteReferences(directory, tree),
    async render(source, _tree, workspace) {
        const place = await workspace();
        const tool = await versionOf('kustomize', place);
        const built = await place.run('kustomize', ['build', source.directory === '' ? '.' : `./${source.directory}`]);
        if ('failure' in built)
            return { because: built.failure };
        return { ...(0,read/* readAllObjects */.GO)([{ path: kustomize_nameOf(source), bytes: built.stdout }]), ...(tool !== undefined && { tool }) };
    },
};
/** Name of what was printed: lines are its own. */
function kustomize_nameOf({ directory }) {
    return `${directory === '' ? '.' : directory} (kustomize build)`;
}
function kustomizationIn(directory, tree) {
    return kustomize_paths/* kustomizations */.r_
        .map((name) => (directory === '' ? name : `${directory}/${name}`))
        .find((path) => tree.has(path));
}
const maxDirectories = 500;
/**
 * Finds references that Kustomize would fetch, or that run something, in a kustomization and in all that it includes.
 * No option of Kustomize refuses them: what is no path of the tree is cloned.
 */
async function remoteReferences(directory, tree) {
    const found = [];
    const seen = new Set([directory]);
    const waiting = [directory];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const path = kustomizationIn(next, tree);
        const bytes = path === undefined ? undefined : await tree.read(path);
        if (path === undefined || bytes === undefined) {
            found.push(`${next === '' ? 'the root' : next} has no kustomization`);
            continue;
        }
        const { directories, problems } = referencesIn(path, next, bytes, tree);
        found.push(...problems);
        for (const one of directories.filter((name) => !seen.has(name))) {
            seen.add(one);
            waiting.push(one);
        }
        if (seen.size > maxDirectories)
            return [`more than ${maxDirectories} kustomizations`];
    }
    return found;
}
function referencesIn(path, directory, bytes, tree) {
    const problems = [];
    const directories = [];
    for (const document of (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes))) {
        if ('found' in document) {
            problems.push(`${path}:${document.line}: ${document.found}`);
            continue;
        }
        const { value } = document;
        for (const key of programs.filter((name) => (0,json_path/* memberAt */.mz)(value, name) !== undefined)) {
            problems.push(`${path}: ${key} would run a program or fetch a chart`);
        }
        for (const reference of pathsIn(value)) {
            const local = (0,kustomize_paths/* localPath */.$S)(directory.split('/').filter((part) => part !== ''), reference);
            if (local !== undefined && tree.has(local))
                continue;
            if (local !== undefined && tree.hasDirectory(local))
                directories.push(local);
            else
                problems.push(`${path}: ${wordOf(reference)} is remote, or is not in the repository`);
        }
    }
    return { directories, problems };
}
/** Keys behind which Kustomize starts Helm, or plugins. */
const programs = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'validators'];
/** Lists of paths, and lists of entries that have a path. */
const pathLists = ['resources', 'bases', 'components', 'crds', 'configurations'];
const entryLists = ['patches', 'patchesJson6902', 'replacements'];
const generators = ['configMapGenerator', 'secretGenerator'];
function pathsIn(value) {
    const lists = pathLists.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).map(String));
    // An inline patch is a text of several lines.
    const strategic = (0,json_path/* listIn */.Of)(value, 'patchesStrategicMerge')
        .map(String)
        .filter((text) => !text.includes('\n') && !text.includes(': '));
    const entries = entryLists.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).flatMap((entry) => (0,json_path/* textIn */.r7)(entry, 'path') ?? []));
    const generated = generators.flatMap((key) => (0,json_path/* listIn */.Of)(value, key).flatMap(generatorPaths));
    const schema = (0,json_path/* textIn */.r7)(value, 'openapi', 'path');
    return [...lists, ...strategic, ...entries, ...generated, ...(schema === undefined ? [] : [schema])];
}
/** Files of a generator may be `name=path`. */
function generatorPaths(generator) {
    const files = (0,json_path/* listIn */.Of)(generator, 'files').map((text) => String(text).replace(/^[^=]*=/, ''));
    const env = (0,json_path/* isRecord */.u4)(generator) ? generator['env'] : undefined;
    return [...files, ...(0,json_path/* listIn */.Of)(generator, 'envs').map(String), ...(typeof env === 'string' ? [env] : [])];
}
/** Without credentials that an address may hold. */
function wordOf(reference) {
    return `"${reference.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}"`;
}

;// CONCATENATED MODULE: ./lib/src/render/formats/plain.js

/** Manifests as they would be applied: a plain or hydrated directory. */
const plain = {
    name: 'plain',
    recognisedBy: 'a directory of YAML or JSON without a kustomization and without a chart',
    recognises: () => true,
    refuses: (source, tree) => Promise.resolve(manifestsOf(source, tree).length === 0 ? ['there is no manifest'] : []),
    async render(source, tree) {
        const paths = manifestsOf(source, tree);
        const files = await Promise.all(paths.map(async (path) => ({ path, bytes: (await tree.read(path)) ?? new Uint8Array() })));
        return (0,read/* readAllObjects */.GO)(files);
    },
};
function manifestsOf({ directory }, { paths }) {
    const prefix = directory === '' ? '' : `${directory}/`;
    return paths.filter((path) => path.startsWith(prefix) && /\.(?:ya?ml|json)$/i.test(path));
}

;// CONCATENATED MODULE: ./lib/src/render/formats.js



/** Every form of a source, the most special first. A new form is one file and one line here. */
const formats = [helm, kustomize, plain];

// EXTERNAL MODULE: ./lib/src/flow/places.js
var places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci-elements.js
var krci_elements = __webpack_require__(54954);
;// CONCATENATED MODULE: ./lib/src/render/sources.js




/** Where the objects of an application come from, or why that is not known. */
async function sourceOf(flow, environment, application, tree) {
    const what = `${application.name} in ${environment.name}`;
    if (application.manifests.layout === 'krci') {
        return { what, because: 'its chart is in the repository of the application; render it in an earlier job' };
    }
    const searched = (0,krci_elements.searchedTree)({
        read: (path) => tree.read(path),
        list: (directory) => Promise.resolve(tree.paths.filter((path) => directory === '' || path.startsWith(`${directory}/`))),
    });
    for (const place of await (0,places.placesToRead)(flow, { environment, application }, searched)) {
        const file = await (0,manifest_file/* findFile */.q)(searched, place);
        if (file !== undefined)
            return fromFile(file.path, flow, environment, application, tree);
    }
    return { what, because: 'no file of the repository names its image' };
}
/** A file of a chart belongs to the chart around it; others to their directory. */
function fromFile(path, flow, environment, { name }, tree) {
    const own = directoryOf(path);
    const base = { application: name, namespace: `${flow.name}-${environment.name}` };
    if ((0,kustomize_paths/* isKustomization */.Sv)(path))
        return { ...base, directory: own, values: [] };
    for (let directory = own;; directory = directoryOf(directory)) {
        if (tree.has(directory === '' ? 'Chart.yaml' : `${directory}/Chart.yaml`)) {
            const isDefault = path === (directory === '' ? 'values.yaml' : `${directory}/values.yaml`);
            return { ...base, directory, values: isDefault ? [] : [path] };
        }
        if (directory === '')
            return { ...base, directory: own, values: [] };
    }
}
function directoryOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

// EXTERNAL MODULE: ./lib/src/render/tree.js
var render_tree = __webpack_require__(92127);
;// CONCATENATED MODULE: ./lib/src/render/render.js




/**
 * Renders every object of an environment from a tree. What cannot be rendered is listed with its reason, and is never
 * left out in silence; two environments are never rendered together, since they share names.
 */
async function renderEnvironment(flow, environment, tree, programs) {
    const found = await Promise.all(flow.applications.map((one) => sourceOrReason(flow, environment, one, tree)));
    const notRendered = found.filter((one) => 'because' in one);
    const sources = distinct(found.filter((one) => 'directory' in one));
    const rendered = await renderAll(sources, tree, programs);
    return merged(rendered, notRendered);
}
async function sourceOrReason(flow, environment, application, tree) {
    try {
        return await sourceOf(flow, environment, application, tree);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { what: `${application.name} in ${environment.name}`, because: error.message };
    }
}
/** Applications of one directory and the same values are one source. */
function distinct(sources) {
    const byPlace = new Map();
    for (const source of sources) {
        const key = JSON.stringify([source.directory, source.values]);
        if (!byPlace.has(key))
            byPlace.set(key, source);
    }
    return [...byPlace.values()];
}
async function renderAll(sources, tree, programs) {
    const ready = [];
    const refused = [];
    for (const source of sources) {
        const reasons = await formatOf(source, tree).refuses(source, tree);
        if (reasons.length === 0)
            ready.push(source);
        else
            refused.push({ source, result: { because: reasons.slice(0, 10).join('; ') } });
    }
    const work = (workspace) => Promise.all(ready.map(async (source) => ({ source, result: await formatOf(source, tree).render(source, tree, workspace) })));
    // Programs get a copy of the tree; a directory of plain manifests needs none.
    const needsPrograms = ready.some((source) => formatOf(source, tree).name !== 'plain');
    if (!needsPrograms || programs === undefined)
        return [...refused, ...(await work(noPrograms))];
    return programs.within(await (0,render_tree/* contentOf */.$E)(tree), async (workspace) => [
        ...refused,
        ...(await work(() => Promise.resolve(workspace))),
    ]);
}
function noPrograms() {
    return Promise.resolve({ run: () => Promise.resolve({ failure: 'no program may be started here' }) });
}
function formatOf(source, tree) {
    const found = formats.find((format) => format.recognises(source, tree));
    if (found === undefined)
        throw new TypeError('the last format takes every directory');
    return found;
}
function merged(outcomes, without) {
    const objects = [];
    const unreadable = [];
    const notRendered = [...without];
    const tools = new Set();
    for (const { source, result } of outcomes) {
        if ('because' in result) {
            notRendered.push({ what: source.directory === '' ? 'the root' : source.directory, because: result.because });
            continue;
        }
        for (const one of result.objects)
            objects.push(one);
        unreadable.push(...result.unreadable);
        if (result.tool !== undefined)
            tools.add(result.tool);
    }
    return { objects, unreadable, notRendered, tools: [...tools].toSorted() };
}


/***/ }),

/***/ 92127:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   _6: () => (/* binding */ sourceTree)
/* harmony export */ });
/* unused harmony export treeLimits */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Bounds of a tree that programs get a copy of. */
const treeLimits = { files: 20_000, bytes: 256 * 1024 * 1024 };
/** Lists a snapshot below a directory once; `edited` stands in for files that are about to change. */
async function sourceTree(snapshot, edited = new Map()) {
    const listed = await snapshot.list('');
    const paths = [...new Set([...listed, ...edited.keys()])].toSorted();
    const files = new Set(paths);
    const directories = new Set(paths.flatMap(directoriesOf));
    return {
        paths,
        has: (path) => files.has(path),
        hasDirectory: (path) => path === '' || directories.has(path),
        read: async (path) => edited.get(path) ?? (files.has(path) ? snapshot.read(path) : undefined),
    };
}
function directoriesOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
/** Reads every file of a tree. @throws RefusedError for a tree that is too large to copy */
async function contentOf(tree) {
    if (tree.paths.length > treeLimits.files)
        throw tooLarge(`${tree.paths.length} files`);
    const content = [];
    let size = 0;
    const all = await Promise.all(tree.paths.map(async (path) => [path, await tree.read(path)]));
    for (const [path, bytes] of all) {
        if (bytes === undefined)
            continue;
        size += bytes.length;
        if (size > treeLimits.bytes)
            throw tooLarge(`more than ${treeLimits.bytes} bytes`);
        content.push([path, bytes]);
    }
    return content;
}
function tooLarge(found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'too-many-files',
        where: 'the repository to render',
        expected: `at most ${treeLimits.files} files of ${treeLimits.bytes} bytes together`,
        found,
        fix: 'render in an earlier job, and give the files with the input "rendered"',
    });
}


/***/ })

};
