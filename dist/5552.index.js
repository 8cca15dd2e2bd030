export const id = 5552;
export const ids = [5552];
export const modules = {

/***/ 42907:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key, in the order in which the keys first appear. (`Map.groupBy` is not in Node 20.) */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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

/***/ 77096:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
const suffixes = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
/**
 * Reads a quantity (`100m`, `1Gi`, `1e3`) as a number of its base unit: cores, bytes. Undefined for what the API
 * refuses.
 */
function quantityOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    const [, number, exponent, suffix = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(value) ?? [];
    const factor = suffixes[suffix];
    if (number === undefined || factor === undefined)
        return undefined;
    return Number(`${number}${exponent ?? ''}`) * factor;
}
/** Reads `1` or `25%`; undefined for what the API refuses. */
function shareOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? { value, isPercent: false } : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,9})%$/.exec(value)) || [];
    return digits === undefined ? undefined : { value: Number(digits), isPercent: true };
}
/** Number of pods that a share of `total` is. */
function podsOf({ value, isPercent }, total, round) {
    if (!isPercent)
        return value;
    return round === 'up' ? Math.ceil((value * total) / 100) : Math.floor((value * total) / 100);
}


/***/ }),

/***/ 69203:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ selectorMatches),
/* harmony export */   nM: () => (/* binding */ selectorText),
/* harmony export */   xh: () => (/* binding */ isEmptySelector)
/* harmony export */ });
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

/***/ 6501:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   autoscaling: () => (/* binding */ autoscaling)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98956);
/* harmony import */ var _objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69543);




/** Autoscalers that can work. */
const autoscaling = {
    required: () => 'autoscalers with a target, a range and metrics that can be had',
    documentation: {
        section: 'Horizontal Scaling',
        why: 'An autoscaler without a target or a metric does nothing, and two of them, or one beside `replicas` in Git, fight each other.',
        passes: 'Each HorizontalPodAutoscaler and ScaledObject scales one workload of these files, alone; its maximum is above its minimum; the containers request the resource that it measures; its triggers name an authentication that exists; `replicas` is not in Git.',
        fails: 'Any of these is not so. A ClusterTriggerAuthentication and the object of an `Object` metric that these files do not hold are warnings.',
        fix: 'Correct `scaleTargetRef`, remove `spec.replicas` from the workload, or add the requests.',
    },
    check: (world) => [
        ...world.scales.scalers.flatMap((scaler) => [
            ...range(scaler),
            ...target(scaler, world),
            ...triggers(scaler, world),
        ]),
        ...world.index.workloads.flatMap((workload) => owned(workload, world)),
    ],
};
function range({ object, kind, minimum, maximum }) {
    const base = { grade: 'fail', object, path: ['spec'] };
    if (maximum === undefined) {
        return [{ ...base, expected: 'maxReplicas', found: 'none', fix: 'set it above minReplicas' }];
    }
    const idle = kind === 'ScaledObject' ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(object.body, 'spec', 'idleReplicaCount') : undefined;
    const least = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(object.body, 'spec', 'minReplicaCount');
    if (typeof idle === 'number' && !(idle < (typeof least === 'number' ? least : 0))) {
        return [{ ...base, expected: 'idleReplicaCount below minReplicaCount', found: String(idle), fix: 'set it to 0' }];
    }
    const from = kind === 'ScaledObject' && typeof least === 'number' ? least : minimum;
    if (from < maximum)
        return [];
    return [
        { ...base, expected: 'a maximum above the minimum', found: `${from} to ${maximum}`, fix: 'raise the maximum' },
    ];
}
function target(scaler, { index }) {
    const { object } = scaler;
    const path = ['spec', 'scaleTargetRef'];
    const base = { grade: 'fail', object, path };
    const found = scaler.target === undefined ? undefined : index.named(scaler.target.kind, object.namespace, scaler.target.name);
    if (found === undefined) {
        const name = scaler.target === undefined ? 'none' : `${scaler.target.kind}/${scaler.target.name}, which is not there`;
        return [{ ...base, expected: 'a target among these objects', found: name, fix: 'correct scaleTargetRef' }];
    }
    const workload = index.workloads.find((one) => one.object === found);
    return workload === undefined ? [] : requests(scaler, workload);
}
function requests(scaler, workload) {
    return measuresOf(scaler).flatMap(({ resource, container: only }) => {
        const lacking = (0,_workloads_js__WEBPACK_IMPORTED_MODULE_2__/* .containersOf */ .Mz)(workload).filter(({ container, name }) => (only === undefined || only === name) &&
            (0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(container.resources?.requests?.[resource] ?? container.resources?.limits?.[resource]) === undefined);
        const [first] = lacking;
        if (first === undefined)
            return [];
        return [
            {
                grade: 'fail',
                object: workload.template,
                path: [...first.path, 'resources'],
                expected: `a request of ${resource}, which ${(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(scaler.object)} measures`,
                found: `none of container ${lacking.map(({ name }) => name).join(', ')}`,
                fix: `add resources.requests.${resource}`,
            },
        ];
    });
}
function measuresOf({ object, kind }) {
    const { spec } = object.body;
    if (kind === 'ScaledObject')
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(spec, 'triggers').flatMap(kedaMeasure);
    // Without metrics it is the use of CPU (HorizontalPodAutoscalerSpec).
    if (object.apiVersion === 'autoscaling/v1' || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(spec, 'metrics').length === 0) {
        return [{ resource: 'cpu', container: undefined }];
    }
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(spec, 'metrics').flatMap(metricMeasure);
}
function metricMeasure(metric) {
    const isContainer = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(metric, 'type') === 'ContainerResource';
    const source = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(metric, isContainer ? 'containerResource' : 'resource');
    const resource = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(source, 'name');
    const isShare = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(source, 'target', 'type') === 'Utilization' || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(source, 'targetAverageUtilization') !== undefined;
    if (resource === undefined || !isShare)
        return [];
    return [{ resource, container: isContainer ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(source, 'container') : undefined }];
}
function kedaMeasure(trigger) {
    const type = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(trigger, 'type');
    if (type !== 'cpu' && type !== 'memory')
        return [];
    const metricType = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(trigger, 'metricType') ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(trigger, 'metadata', 'type') ?? 'Utilization';
    if (metricType !== 'Utilization')
        return [];
    return [{ resource: type, container: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(trigger, 'metadata', 'containerName') }];
}
/** Metrics from elsewhere: what they name must be there. */
function triggers(scaler, world) {
    const { object, kind } = scaler;
    if (kind === 'HorizontalPodAutoscaler')
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(object.body, 'spec', 'metrics').flatMap((metric, at) => measured(metric, at, object, world));
    const all = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(object.body, 'spec', 'triggers');
    if (all.length > 0)
        return all.flatMap((trigger, at) => authenticated(trigger, at, object, world));
    const base = { grade: 'fail', object, path: ['spec', 'triggers'] };
    return [{ ...base, expected: 'a trigger', found: 'none', fix: 'add one' }];
}
function authenticated(trigger, at, object, { index }) {
    const reference = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(trigger, 'authenticationRef');
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(reference, 'name');
    if (reference === undefined || name === undefined)
        return [];
    const kind = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(reference, 'kind') ?? 'TriggerAuthentication';
    const isGlobal = kind === 'ClusterTriggerAuthentication';
    if (index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined)
        return [];
    return [
        {
            grade: isGlobal ? 'warn' : 'fail',
            object,
            path: ['spec', 'triggers', at, 'authenticationRef'],
            expected: `${kind}/${name} among these objects`,
            found: 'none',
            fix: 'add it, or correct the name',
        },
    ];
}
function measured(metric, at, object, { index }) {
    const type = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(metric, 'type') ?? '';
    const key = { Pods: 'pods', External: 'external', Object: 'object' }[type];
    if (key === undefined)
        return [];
    const base = { grade: 'fail', object, path: ['spec', 'metrics', at] };
    const source = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(metric, key);
    if (((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(source, 'metric', 'name') ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(source, 'metricName')) === undefined) {
        return [
            { ...base, expected: `the name of a metric of type ${type}`, found: 'none', fix: `set ${key}.metric.name` },
        ];
    }
    const described = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(source, 'describedObject') ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(source, 'target');
    if (type !== 'Object' || !(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(described))
        return [];
    const [kind, name] = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(described, 'kind'), (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(described, 'name')];
    if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined)
        return [];
    const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
    return [
        {
            ...base,
            grade: 'warn',
            expected: 'the object of the metric among these objects',
            found,
            fix: 'correct describedObject',
        },
    ];
}
/** A workload has one scaler, and then no replicas in Git: Argo CD would set them back. */
function owned({ object }, { scales }) {
    const scalers = scales.scalersOf(object);
    const base = { grade: 'fail', object };
    const names = scalers.map((one) => (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(one.object)).join(', ');
    return [
        ...(scalers.length > 1
            ? [
                {
                    ...base,
                    path: [],
                    expected: 'one autoscaler',
                    found: names,
                    fix: 'keep one: they undo what the other does',
                },
            ]
            : []),
        ...(scalers.length > 0 && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(object.body, 'spec', 'replicas') !== undefined
            ? [
                {
                    ...base,
                    path: ['spec', 'replicas'],
                    expected: `no replicas beside ${names}`,
                    found: 'replicas in Git',
                    fix: 'remove spec.replicas',
                },
            ]
            : []),
    ];
}


/***/ }),

/***/ 83877:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  disruptionBudget: () => (/* binding */ disruptionBudget)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/quantities.js
var quantities = __webpack_require__(77096);
;// CONCATENATED MODULE: ./lib/src/objects/disruptions.js


/**
 * Number of healthy pods that may be evicted at once while `pods` run, as the disruption controller counts them:
 * percentages are rounded up, for both keys. Undefined where the budget says neither key, both, or what the API
 * refuses.
 */
function allowedDisruptions(budget, pods) {
    const { spec } = budget.body;
    const { minAvailable, maxUnavailable } = (0,json_path/* isRecord */.u4)(spec) ? spec : {};
    if ((minAvailable === undefined) === (maxUnavailable === undefined))
        return undefined;
    const share = (0,quantities/* shareOf */.tC)(minAvailable ?? maxUnavailable);
    if (share === undefined)
        return undefined;
    const number = (0,quantities/* podsOf */.EB)(share, pods, 'up');
    return Math.max(0, minAvailable === undefined ? Math.min(pods, number) : pods - number);
}

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/policy/workloads.js
var workloads = __webpack_require__(69543);
;// CONCATENATED MODULE: ./lib/src/policy/rules/disruption-budget.js





/** One budget for each workload, which lets at least one pod go. */
const disruptionBudget = {
    required: () => 'one budget for each workload, with at least one eviction at the smallest scale',
    documentation: {
        section: 'Production Application HA',
        why: 'Without a budget a drain may take every pod at once; with one that allows nothing, or with two, no node can be drained.',
        passes: 'Exactly one PodDisruptionBudget selects the pods, and at their smallest scale it allows one eviction or more. DaemonSets, Jobs and hooks need none.',
        fails: 'No budget; several; one that allows no eviction at the smallest scale (`minAvailable: 1` of one replica); one without `minAvailable` and `maxUnavailable`, or with both. A missing `unhealthyPodEvictionPolicy` and a budget of no pods are warnings.',
        fix: 'Add `maxUnavailable: 1` and `unhealthyPodEvictionPolicy: AlwaysAllow` to a budget with the labels of the pods.',
    },
    check(world) {
        const budgets = world.index.ofKind('PodDisruptionBudget');
        const selected = budgets.map((budget) => ({ budget, workloads: selectedBy(budget, world) }));
        const byWorkload = new Map();
        for (const { budget, workloads } of selected) {
            for (const workload of workloads)
                byWorkload.set(workload, [...(byWorkload.get(workload) ?? []), budget]);
        }
        return [
            ...world.index.workloads.flatMap((workload) => unprotected(workload, byWorkload.get(workload) ?? [])),
            ...selected.flatMap(({ budget, workloads }) => judged(budget, workloads, world)),
        ];
    },
};
/** An absent selector selects nothing, and in `policy/v1beta1` so does an empty one. */
function selectedBy({ namespace, apiVersion, body }, { index }) {
    const selector = selectorOf(body);
    if (selector === undefined || (apiVersion === 'policy/v1beta1' && (0,selectors/* isEmptySelector */.xh)(selector)))
        return [];
    return index.selected(namespace, selector);
}
function selectorOf({ spec }) {
    const { selector } = (0,json_path/* isRecord */.u4)(spec) ? spec : {};
    return (0,json_path/* isRecord */.u4)(selector) ? selector : undefined;
}
function unprotected({ object, life }, budgets) {
    if (life !== 'scaled' || (0,workloads/* isHook */.IA)(object) || budgets.length === 1)
        return [];
    const expected = 'one PodDisruptionBudget for its pods';
    if (budgets.length > 1) {
        const names = budgets.map(model/* nameOf */.V).join(', ');
        const fix = 'keep one of them: pods of several budgets cannot be evicted';
        return [{ grade: 'fail', object, path: [], expected, found: names, fix }];
    }
    return [{ grade: 'fail', object, path: [], expected, found: 'none', fix: 'add one with maxUnavailable: 1' }];
}
function judged(budget, workloads, { scales }) {
    const scaled = workloads.filter(({ life }) => life === 'scaled');
    const pods = scaled.reduce((sum, { object }) => sum + scales.smallest(object).pods, 0);
    return [...evictions(budget, scaled.length === 0 ? undefined : pods), ...wording(budget, workloads)];
}
const enough = 1_000_000;
/** A budget of no workload in these files is judged by what it would allow of very many pods. */
function evictions(budget, pods) {
    const allowed = allowedDisruptions(budget, pods ?? enough);
    const expected = 'at least one allowed eviction';
    const base = { grade: 'fail', object: budget, path: ['spec'] };
    if (allowed === undefined) {
        const found = 'neither, both, or what the API refuses';
        return [{ ...base, expected: 'minAvailable or maxUnavailable', found, fix: 'say one of the two' }];
    }
    if (allowed > 0)
        return [];
    const found = pods === undefined ? 'none, whatever the scale is' : `none at the smallest scale of ${pods}`;
    return [{ ...base, expected, found, fix: 'raise the smallest scale, or set maxUnavailable: 1' }];
}
function wording(budget, workloads) {
    const { spec } = budget.body;
    const base = { grade: 'warn', object: budget, path: ['spec'] };
    const policy = (0,json_path/* isRecord */.u4)(spec) ? spec['unhealthyPodEvictionPolicy'] : undefined;
    return [
        ...(policy === undefined
            ? [
                {
                    ...base,
                    expected: 'unhealthyPodEvictionPolicy',
                    found: 'none',
                    fix: 'set it to AlwaysAllow, so that broken pods do not block a drain',
                },
            ]
            : []),
        ...(workloads.length === 0
            ? [
                {
                    ...base,
                    expected: 'pods that the budget selects',
                    found: 'none',
                    fix: 'correct the selector, or remove the budget',
                },
            ]
            : []),
    ];
}


/***/ }),

/***/ 67835:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageOf: () => (/* binding */ imageOf),
/* harmony export */   images: () => (/* binding */ images)
/* harmony export */ });
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69543);

/** Images by digest, from the environment's registry, as the flow says. */
const images = {
    required: () => 'images by digest from the registry of the environment',
    documentation: {
        section: 'Build Once, Deploy Everywhere',
        why: 'A tag can move after it was tested; an image of another registry was not promoted.',
        passes: "Each image, of init and ephemeral containers too, names a digest and is from the environment's registry or from one of `registries`; an image of the flow has the digest that the flow says.",
        fails: 'No digest; the tag `latest`, or none; another registry, where the flow names one; another digest than the promoted one.',
        fix: 'Run manifest-bump, which writes the digest; copy images of others into the registry of the environment.',
    },
    check: ({ index, facts }, settings) => index.workloads.flatMap((workload) => [...(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .initContainersOf */ .K$)(workload), ...(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(workload), ...(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .ephemeralContainersOf */ .$D)(workload)].flatMap((one) => judged(workload, one, facts, settings))),
};
/** OCI image specification, "Digests": an algorithm and its encoding. */
const digestForm = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const wholeSha256 = /^sha256:[0-9a-f]{64}$/;
/** Splits a reference; Docker Hub's short names stand as they are. */
function imageOf(text) {
    const [name = '', digest] = text.split('@', 2);
    const [, repository = name, tag] = /^(.*?)(?::([^:/]*))?$/s.exec(name) ?? [];
    return { repository, tag, digest };
}
function judged({ template }, { container, name, path }, facts, { registries }) {
    const base = { grade: 'fail', object: template, path: [...path, 'image'] };
    const text = typeof container.image === 'string' ? container.image : '';
    const { repository, tag, digest } = imageOf(text);
    if (isEntering(repository, facts))
        return [];
    const found = text === '' ? 'none' : text.slice(0, 300);
    if (digest === undefined || !digestForm.test(digest)) {
        const moving = text !== '' && (tag === undefined || tag === 'latest') ? ', which is latest' : '';
        return [
            {
                ...base,
                expected: `a digest of the image of container ${name}`,
                found: `${found}${moving}`,
                fix: 'name it by digest (@sha256:…)',
            },
        ];
    }
    if (digest.startsWith('sha256:') && !wholeSha256.test(digest)) {
        return [
            {
                ...base,
                grade: 'warn',
                expected: `a digest of 64 digits of container ${name}`,
                found,
                fix: 'copy the digest whole: no registry has this one',
            },
        ];
    }
    const promoted = facts.images.filter((one) => one.repository === repository);
    const other = promoted.find((one) => one.digest !== undefined && one.digest !== digest);
    if (other !== undefined && !promoted.some((one) => one.digest === digest)) {
        return [{ ...base, expected: `${other.application} at ${String(other.digest)}`, found, fix: 'run manifest-bump' }];
    }
    const allowed = [...(facts.registry === undefined ? [] : [facts.registry]), ...registries];
    if (facts.registry === undefined || allowed.some((registry) => isBelow(repository, registry)))
        return [];
    return [
        {
            ...base,
            expected: `an image of ${allowed.join(' or ')}`,
            found,
            fix: 'copy it into the registry of the environment, or add its registry to images.registries',
        },
    ];
}
/** Manifests name the image that runs now where the next one is about to be written. */
function isEntering(repository, { images: all }) {
    return all.some((one) => one.isEntering && (one.repository === repository || isOfPath(repository, one)));
}
/** The same path in another registry, from which the image was promoted before. */
function isOfPath(repository, { repository: own }) {
    const path = own.slice(own.indexOf('/') + 1);
    return repository.endsWith(`/${path}`);
}
/** Compares whole parts of the path. */
function isBelow(repository, registry) {
    return repository === registry || repository.startsWith(`${registry.replace(/\/$/, '')}/`);
}


/***/ }),

/***/ 17152:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  network: () => (/* binding */ network)
});

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
;// CONCATENATED MODULE: ./lib/src/policy/network/model.js
const directions = ['Ingress', 'Egress'];
/** Label that every namespace has, with its name. */
const namespaceName = 'kubernetes.io/metadata.name';
/** Destinations and sources in a line: `10.0.0.0/8:443`. */
function portsText(ports) {
    const numbers = ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
    return numbers.length === 0 ? ' (every port)' : `:${numbers.join(',')}`;
}
function finding(grade, object, path, expected, found, fix) {
    return { grade, object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/network/cilium.js



/** Cilium's own label with the namespace of a pod, and the prefix of the namespace's labels. */
const podNamespace = 'io.kubernetes.pod.namespace';
const namespaceLabel = 'io.cilium.k8s.namespace.labels.';
/** Reads the policies of a CiliumNetworkPolicy or a CiliumClusterwideNetworkPolicy: `spec`, and each of `specs`. */
function ciliumPolicies(object, index) {
    const places = [
        ...((0,json_path/* isRecord */.u4)(object.body['spec']) ? [['spec']] : []),
        ...(0,json_path/* listIn */.Of)(object.body, 'specs').map((_, at) => ['specs', at]),
    ];
    return places.flatMap((path) => policyAt(object, path, index) ?? []);
}
/** A policy about nodes is about no pods. */
function policyAt(object, path, index) {
    const spec = path.length === 1 ? object.body['spec'] : (0,json_path/* listIn */.Of)(object.body, 'specs')[Number(path[1])];
    if ((0,json_path/* memberAt */.mz)(spec, 'endpointSelector') === undefined)
        return undefined;
    const selector = selectorOf((0,json_path/* memberAt */.mz)(spec, 'endpointSelector'));
    const isClusterwide = object.kind === 'CiliumClusterwideNetworkPolicy';
    return {
        object,
        selectorPath: [...path, 'endpointSelector'],
        isolates: directions.filter((direction) => isolates(spec, direction)),
        selected: new Set(selectedBy(selector, isClusterwide ? undefined : object.namespace, index)),
        isDefault: (0,selectors/* isEmptySelector */.xh)(selector),
        ingress: passagesOf(spec, sides.Ingress, path, isClusterwide),
        egress: passagesOf(spec, sides.Egress, path, isClusterwide),
    };
}
const sides = {
    Ingress: { key: 'ingress', word: 'from' },
    Egress: { key: 'egress', word: 'to' },
};
/** By default a direction that has rules is denied; an empty list is none (EnableDefaultDeny of Cilium's Rule). */
function isolates(spec, direction) {
    const { key } = sides[direction];
    const said = (0,json_path/* memberAt */.mz)(spec, 'enableDefaultDeny', key);
    if (typeof said === 'boolean')
        return said;
    return (0,json_path/* listIn */.Of)(spec, key).length > 0 || (0,json_path/* listIn */.Of)(spec, `${key}Deny`).length > 0;
}
function selectedBy(selector, namespace, index) {
    const keys = [...Object.keys(selector.matchLabels ?? {}), ...(selector.matchExpressions ?? []).map(({ key }) => key)];
    const namesNamespace = keys.includes(podNamespace);
    if (namespace !== undefined && !namesNamespace)
        return index.selected(namespace, selector);
    const candidates = namespace === undefined ? index.workloads : index.selected(namespace, {});
    return candidates.filter(({ podLabels, object }) => (0,selectors/* selectorMatches */.de)(selector, { ...podLabels, [podNamespace]: object.namespace }));
}
/** Reads a selector, whose keys may name the source of a label: `k8s:app`, `any:app`. */
function selectorOf(value) {
    const labels = (0,json_path/* memberAt */.mz)(value, 'matchLabels');
    const matchLabels = Object.fromEntries(Object.entries((0,json_path/* isRecord */.u4)(labels) ? labels : {}).map(([key, text]) => [keyOf(key), String(text)]));
    const matchExpressions = (0,json_path/* listIn */.Of)(value, 'matchExpressions').map((one) => ({
        key: keyOf((0,json_path/* textIn */.r7)(one, 'key') ?? ''),
        operator: (0,json_path/* textIn */.r7)(one, 'operator') ?? '',
        values: (0,json_path/* listIn */.Of)(one, 'values').map(String),
    }));
    return { matchLabels, matchExpressions };
}
function keyOf(key) {
    return key.replace(/^(?:k8s|any)[:.](?=.)/, '');
}
/** Members of a rule that name the other end. */
const peerKeys = ['Endpoints', 'CIDR', 'CIDRSet', 'Entities', 'FQDNs', 'Services', 'Groups', 'Nodes'];
function passagesOf(spec, { key, word }, root, isClusterwide) {
    return (0,json_path/* listIn */.Of)(spec, key).flatMap((rule, at) => {
        const path = [...root, key, at];
        const ports = (0,json_path/* listIn */.Of)(rule, 'toPorts').flatMap((one) => (0,json_path/* listIn */.Of)(one, 'ports').map(portOf));
        const used = peerKeys.filter((one) => (0,json_path/* memberAt */.mz)(rule, `${word}${one}`) !== undefined);
        // A rule that names nobody allows its ports to everybody, and without ports nothing: that is how Cilium denies.
        if (used.length === 0)
            return ports.length === 0 ? [] : [{ path, peer: { kind: 'anybody' }, ports }];
        return used.flatMap((one) => (0,json_path/* listIn */.Of)(rule, `${word}${one}`).flatMap((entry, position) => readPeers[one](entry, isClusterwide).map((peer) => ({
            path: [...path, `${word}${one}`, position],
            peer,
            ports,
        }))));
    });
}
function portOf(value) {
    const port = (0,json_path/* memberAt */.mz)(value, 'port');
    const endPort = (0,json_path/* memberAt */.mz)(value, 'endPort');
    const isNumber = typeof port === 'string' && /^\d{1,5}$/.test(port);
    return {
        port: isNumber ? Number(port) : typeof port === 'number' || typeof port === 'string' ? port : undefined,
        endPort: typeof endPort === 'number' && endPort > 0 ? endPort : undefined,
    };
}
/** Entities of Cilium outside of the cluster, and all pods inside of it. The others are the node and its servers. */
const everybody = new Set(['all', 'world', 'world-ipv4', 'world-ipv6']);
/** Reads one entry of each member that names the other end. */
const readPeers = {
    Endpoints: (entry, isClusterwide) => [podsOf(selectorOf(entry), isClusterwide)],
    CIDR: (entry) => [{ kind: 'block', cidr: String(entry), except: [] }],
    CIDRSet: (entry) => [setOf(entry)],
    Entities: entityOf,
    FQDNs: (entry) => [named((0,json_path/* textIn */.r7)(entry, 'matchName') ?? (0,json_path/* textIn */.r7)(entry, 'matchPattern') ?? 'a name')],
    Services: () => [named('a service of Cilium')],
    Groups: () => [named('a group of Cilium')],
    Nodes: () => [named('nodes of Cilium')],
};
function named(name) {
    return { kind: 'named', name };
}
function entityOf(entry) {
    if (everybody.has(entry))
        return [{ kind: 'anybody' }];
    return entry === 'cluster' ? [{ kind: 'pods', namespaces: {}, isEveryPod: true }] : [];
}
function setOf(entry) {
    const cidr = (0,json_path/* textIn */.r7)(entry, 'cidr');
    if (cidr === undefined)
        return named((0,json_path/* textIn */.r7)(entry, 'cidrGroupRef') ?? 'a group of networks');
    return { kind: 'block', cidr, except: (0,json_path/* listIn */.Of)(entry, 'except').map(String) };
}
/** Endpoints are of the policy's namespace unless they name one; of a policy of the cluster, of every namespace. */
function podsOf({ matchLabels = {}, matchExpressions = [] }, isClusterwide) {
    const labels = Object.entries(matchLabels).map(([key, value]) => [namespaceKey(key), value]);
    const expressions = matchExpressions.map((one) => ({ ...one, key: namespaceKey(one.key) }));
    const namespaces = {
        matchLabels: Object.fromEntries(labels.flatMap(([key, value]) => (key === undefined ? [] : [[key, value]]))),
        matchExpressions: expressions.flatMap(({ key, ...rest }) => (key === undefined ? [] : [{ key, ...rest }])),
    };
    const isNamed = !(0,selectors/* isEmptySelector */.xh)(namespaces);
    const isEveryPod = labels.every(([key]) => key !== undefined) && expressions.every(({ key }) => key !== undefined);
    return { kind: 'pods', namespaces: isNamed || isClusterwide ? namespaces : undefined, isEveryPod };
}
/** The label of a namespace that one of Cilium's stands for. */
function namespaceKey(key) {
    if (key === podNamespace)
        return namespaceName;
    return key.startsWith(namespaceLabel) ? key.slice(namespaceLabel.length) : undefined;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/src/policy/cidr.js

/** Parses a network or an address; undefined for what is none. */
function networkOf(text) {
    const [address = '', length, ...more] = text.split('/');
    const version = (0,external_node_net_.isIP)(address);
    if (version === 0 || more.length > 0)
        return undefined;
    const longest = version === 4 ? 32 : 128;
    const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
    if (!(prefix <= longest))
        return undefined;
    return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}
/** Tells whether every address of `inner` is one of `outer`. */
function contains(outer, inner) {
    if (outer.family !== inner.family || outer.prefix > inner.prefix)
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(outer.address, outer.prefix, outer.family);
    return list.check(inner.address, inner.family);
}
function overlaps(one, other) {
    return contains(one, other) || contains(other, one);
}
function endpointOf(text) {
    const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|(.+?))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const whole = networkOf(text);
    if (whole !== undefined)
        return { network: whole, port: undefined };
    const network = networkOf(bracketed ?? plain ?? '');
    const port = digits === undefined ? undefined : Number(digits);
    return network === undefined || (port !== undefined && port > 65_535) ? undefined : { network, port };
}

;// CONCATENATED MODULE: ./lib/src/policy/network/pods.js


/** Finds peers in namespaces of another environment. */
function podFindings(object, path, { namespaces, isEveryPod }, ports, { facts }) {
    if (namespaces === undefined)
        return [];
    const expected = 'peers of this environment';
    const fix = 'name namespaces of this environment';
    const other = labelsOf(namespaces).find(([key, value]) => facts.otherEnvironments.some((name) => isOf(name, key, value, facts.environment)));
    if (other !== undefined) {
        return [finding('fail', object, path, expected, `namespaces with ${other.join('=')}`, fix)];
    }
    const [neighbour] = facts.neighbours;
    if (neighbour === undefined || !(0,selectors/* isEmptySelector */.xh)(namespaces) || !isEveryPod || ports.length > 0)
        return [];
    return [finding('fail', object, path, expected, `every namespace, of ${neighbour} too`, fix)];
}
function labelsOf({ matchLabels = {}, matchExpressions = [] }) {
    return [
        ...Object.entries(matchLabels),
        ...matchExpressions.flatMap(({ key, operator, values = [] }) => operator === 'In' ? values.map((one) => [key, one]) : []),
    ];
}
/** A namespace is of an environment when its name is, or begins or ends with the environment's. */
function isOf(environment, key, value, own) {
    const named = (name) => value === name || (key === namespaceName && (value.endsWith(`-${name}`) || value.startsWith(`${name}-`)));
    return named(environment) && !named(own);
}

;// CONCATENATED MODULE: ./lib/src/policy/network/egress.js



/** Destinations that are declared; undefined where the flow declares none, so that only the whole world is refused. */
function declaredEndpoints({ facts }, allow) {
    const own = Object.values(allow).flat();
    if (facts.egress === undefined && own.length === 0)
        return undefined;
    const texts = [...(facts.egress ?? []).flatMap(({ addresses }) => addresses), ...own];
    return texts.flatMap((text) => endpointOf(text) ?? []);
}
const dnsPort = 53;
const fix = 'name the destination, and declare it under clusters.<name>.egress or network.allow';
/** Judges what a policy lets out. */
function egressFindings({ object }, { path, peer, ports }, allowed, world) {
    const expected = allowed === undefined ? 'egress to named destinations' : 'egress within the declared destinations';
    if (peer.kind === 'pods')
        return podFindings(object, path, peer, ports, world);
    if (peer.kind === 'named')
        return allowed === undefined ? [] : [unjudged(object, path, peer.name)];
    if (peer.kind === 'anybody') {
        return isDns(ports) ? [] : [finding('fail', object, path, expected, 'every destination', fix)];
    }
    const block = networkOf(peer.cidr);
    if (block === undefined)
        return [finding('fail', object, path, 'a network', peer.cidr, 'write it as 10.0.0.0/24')];
    if (block.prefix > 0 && (allowed === undefined || reaches(block, ports, allowed)))
        return [];
    return [finding('fail', object, path, expected, `${peer.cidr}${portsText(ports)}`, fix)];
}
function isDns(ports) {
    return ports.length > 0 && ports.every(({ port, endPort }) => endPort === undefined && isDnsPort(port));
}
function isDnsPort(port) {
    return port === dnsPort || port === 'dns';
}
function unjudged(object, path, name) {
    const found = `${name.slice(0, 253)}, which is not judged: it has no addresses here`;
    return finding('warn', object, path, 'addresses of each destination', found, 'name its networks, or see to it yourself');
}
function reaches(block, ports, allowed) {
    const within = allowed.filter(({ network: outer }) => contains(outer, block));
    if (within.some(({ port }) => port === undefined))
        return true;
    if (ports.length === 0)
        return false;
    return ports.every(({ port, endPort }) => endPort === undefined && within.some((one) => one.port === Number(port)));
}

;// CONCATENATED MODULE: ./lib/src/policy/network/ingress.js



/** Judges what a policy lets in: nobody from the networks of the platform. */
function ingressFindings({ object }, { path, peer, ports }, world) {
    if (peer.kind === 'pods')
        return podFindings(object, path, peer, ports, world);
    if (peer.kind === 'named' || world.facts.isPlatform)
        return [];
    const entered = enteredBy(peer, world);
    if (entered === undefined)
        return [];
    const source = peer.kind === 'anybody' ? 'every source' : peer.cidr;
    const found = `${source}, which holds ${entered.address}/${entered.prefix}`;
    return [finding('fail', object, path, 'no ingress from the platform', found, 'name the networks that may enter')];
}
function enteredBy(peer, { facts }) {
    const platform = facts.platformCidrs.flatMap((text) => networkOf(text) ?? []);
    if (peer.kind === 'anybody')
        return platform[0];
    const block = networkOf(peer.cidr);
    const excepted = peer.except.flatMap((text) => networkOf(text) ?? []);
    return block && platform.find((one) => overlaps(block, one) && !excepted.some((except) => contains(except, one)));
}

// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/policy/workloads.js
var workloads = __webpack_require__(69543);
;// CONCATENATED MODULE: ./lib/src/policy/network/unread.js


/** Kinds of policies that are not read, with their API groups where others share the kind's name. */
const kinds = [
    ['AdminNetworkPolicy'],
    ['BaselineAdminNetworkPolicy'],
    ['ClusterNetworkPolicy'],
    ['GlobalNetworkPolicy'],
    ['NetworkPolicy', ['crd.projectcalico.org', 'projectcalico.org']],
];
/** Says of every policy that is not read that it is not: it may open what the others close. */
function unread({ index }) {
    return kinds.flatMap(([kind, groups]) => index
        .ofKind(kind, groups)
        .map((object) => finding('warn', object, [], 'policies of networking.k8s.io or Cilium', `${object.kind} of ${object.group}, which is not read`, 'see for yourself that it opens nothing that the others close')));
}
/** Unread policies that may be about a namespace, in a line; empty where there are none. */
function unreadNames({ index }, namespace) {
    return kinds
        .flatMap(([kind, groups]) => index.ofKind(kind, groups))
        .filter((object) => object.namespace === '' || object.namespace === namespace)
        .slice(0, 3)
        .map(model/* nameOf */.V)
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/src/policy/network/isolation.js





/** Workloads that talk to everybody in some direction. */
function unisolated(policies, world) {
    const isolated = new Map();
    for (const { isolates, selected } of policies) {
        for (const workload of selected) {
            const known = isolated.get(workload) ?? new Set();
            for (const direction of isolates)
                known.add(direction);
            isolated.set(workload, known);
        }
    }
    return world.index.workloads.flatMap((workload) => {
        const { object } = workload;
        const open = directions.filter((direction) => isolated.get(workload)?.has(direction) !== true);
        if (open.length === 0 || (0,workloads/* isHook */.IA)(object))
            return [];
        const others = unreadNames(world, object.namespace);
        const found = `none for ${open.join(' and ').toLowerCase()}${others === '' ? '' : `; ${others} is not read`}`;
        return [
            finding('fail', object, [], 'a NetworkPolicy that selects its pods, in both directions', found, 'add one with podSelector: {} and policyTypes: [Ingress, Egress] to the namespace'),
        ];
    });
}
/** Namespaces whose pods are isolated one by one, so that the next one is not. */
function withoutDefault(policies, { index }) {
    const denied = new Map();
    for (const { object, isolates, isDefault } of policies) {
        if (!isDefault)
            continue;
        // A policy without a namespace, of a kind that has none, is for all of them.
        const namespace = object.kind === 'CiliumClusterwideNetworkPolicy' ? undefined : object.namespace;
        denied.set(namespace, new Set([...(denied.get(namespace) ?? []), ...isolates]));
    }
    const judged = index.workloads.filter(({ object }) => !(0,workloads/* isHook */.IA)(object));
    return [...(0,group_by/* groupBy */.$)(judged, ({ object }) => object.namespace).values()].flatMap((workloads) => {
        const object = (0,model/* firstByName */.d)(workloads)?.object;
        if (object === undefined)
            return [];
        const both = new Set([...(denied.get(object.namespace) ?? []), ...(denied.get(undefined) ?? [])]);
        if (both.size === directions.length)
            return [];
        const where = object.namespace === '' ? 'the namespace' : `namespace ${object.namespace}`;
        return [
            finding('warn', object, [], `a default deny for all pods of ${where}`, 'policies of single pods, or none', 'add a NetworkPolicy with podSelector: {} and policyTypes: [Ingress, Egress]'),
        ];
    });
}

;// CONCATENATED MODULE: ./lib/src/policy/network/network-policy.js



/** Reads a NetworkPolicy of networking.k8s.io. */
function networkPolicy(object, index) {
    const { spec: raw } = object.body;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const spec = ((0,json_path/* isRecord */.u4)(raw) ? raw : {});
    const selector = spec.podSelector ?? {};
    const isolates = isolatedBy(spec);
    const opens = (direction, passages) => isolates.includes(direction) ? passages : [];
    return {
        object,
        selectorPath: ['spec', 'podSelector'],
        isolates,
        selected: new Set(index.selected(object.namespace, selector)),
        isDefault: (0,selectors/* isEmptySelector */.xh)(selector),
        ingress: opens('Ingress', network_policy_passagesOf(spec.ingress, 'ingress', 'from')),
        egress: opens('Egress', network_policy_passagesOf(spec.egress, 'egress', 'to')),
    };
}
/** Directions of a policy that says none: ingress, and egress where it has rules for it (NetworkPolicySpec). */
function isolatedBy({ policyTypes, egress }) {
    if (policyTypes !== undefined)
        return directions.filter((one) => policyTypes.includes(one));
    return egress === undefined ? ['Ingress'] : directions;
}
/** A rule without peers is about everybody (NetworkPolicyEgressRule). */
function network_policy_passagesOf(rules, key, side) {
    return (rules ?? []).flatMap((rule, at) => {
        const path = ['spec', key, at];
        const ports = (rule.ports ?? []).map(network_policy_portOf);
        const peers = rule[side] ?? [];
        if (peers.length === 0)
            return [{ path, peer: { kind: 'anybody' }, ports }];
        return peers.map((peer, position) => ({ path: [...path, side, position], peer: peerOf(peer), ports }));
    });
}
function network_policy_portOf({ port, endPort }) {
    return { port, endPort };
}
function peerOf({ ipBlock, namespaceSelector, podSelector }) {
    if (ipBlock !== undefined)
        return { kind: 'block', cidr: ipBlock.cidr, except: ipBlock.except ?? [] };
    return {
        kind: 'pods',
        namespaces: namespaceSelector,
        isEveryPod: podSelector === undefined || (0,selectors/* isEmptySelector */.xh)(podSelector),
    };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/network.js








/** Default deny in both directions, and egress to declared destinations alone. */
const network = {
    required: () => 'default deny in both directions, egress within the declared list, no ingress from the platform',
    documentation: {
        section: 'Network Segmentation',
        why: 'A pod that no policy selects may talk to everything, and a production that can be reached from the platform is not isolated.',
        passes: 'Policies of `networking.k8s.io` and of Cilium isolate every pod for ingress and egress, best by an empty `podSelector` or `endpointSelector` in each namespace; egress leads to `clusters.<name>.egress`, to `allow`, to pods of this environment, or to DNS.',
        fails: 'A pod that is not isolated in a direction; egress to `0.0.0.0/0`, to every destination, or beyond the declared list; a peer in a namespace of another environment; ingress from a network of the platform. Warnings: a namespace without an empty `podSelector`; a policy that selects no pod; a declared word, or a name such as `toFQDNs`, without addresses; policies that are not read (AdminNetworkPolicy and its kin, Calico).',
        fix: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]`, then allow what is needed.',
    },
    check(world, { allow }) {
        const policies = policiesOf(world);
        const allowed = declaredEndpoints(world, allow);
        return [
            ...unisolated(policies, world),
            ...withoutDefault(policies, world),
            ...policies.flatMap((policy) => [
                ...policy.egress.flatMap((passage) => egressFindings(policy, passage, allowed, world)),
                ...policy.ingress.flatMap((passage) => ingressFindings(policy, passage, world)),
                ...idle(policy),
            ]),
            ...unjudgedWords(world, policies),
            ...unread(world),
        ];
    },
};
function policiesOf({ index }) {
    const ciliumKinds = ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];
    return [
        ...index.ofKind('NetworkPolicy', ['networking.k8s.io', 'extensions']).map((object) => networkPolicy(object, index)),
        ...ciliumKinds.flatMap((kind) => index.ofKind(kind).flatMap((object) => ciliumPolicies(object, index))),
    ];
}
function idle({ object, selected, selectorPath }) {
    if (selected.size > 0)
        return [];
    const fix = 'correct the selector, or remove the policy';
    return [finding('warn', object, selectorPath, 'pods that the policy selects', 'none', fix)];
}
function unjudgedWords({ facts }, policies) {
    const first = (0,model/* firstByName */.d)(policies);
    const words = (facts.egress ?? []).filter(({ addresses }) => addresses.length === 0);
    if (first === undefined || words.length === 0)
        return [];
    const found = `not judged: ${words.map(({ word }) => word).join(', ')}`;
    const expected = 'addresses of each declared destination';
    return [finding('warn', first.object, ['spec'], expected, found, 'add them under clusters.<name>.egress')];
}


/***/ }),

/***/ 52708:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePool: () => (/* binding */ nodePool)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);



/** Labels and taints of spot nodes, with the values that say so; none: any value. */
const knownSpotLabels = {
    'eks.amazonaws.com/capacityType': ['SPOT'],
    'karpenter.sh/capacity-type': ['spot'],
    'cloud.google.com/gke-spot': ['true'],
    'cloud.google.com/gke-preemptible': ['true'],
    'cloud.google.com/compute-class': ['spot', 'Spot'],
    'kubernetes.azure.com/scalesetpriority': ['spot'],
    'node.kubernetes.io/lifecycle': ['spot'],
    'node-lifecycle': ['spot'],
    'spotinst.io/node-lifecycle': ['spot'],
};
/** Applications away from nodes that may leave; pipelines on nodes of their own. */
const nodePool = {
    required: () => 'no application on spot nodes, pipelines on a pool of their own',
    documentation: {
        section: 'Cluster Scaling',
        why: 'Spot nodes leave with two minutes of notice: good for CI, not for an application that people use.',
        passes: 'No node selector, node affinity or toleration of the application allows a node with a known spot label, or one of `spot-labels`. Where a workload names no pool the rule passes and says what it takes for granted: that spot nodes are tainted. DaemonSets run everywhere and are not judged.',
        fails: 'A selector, an affinity (preferred, too) or a toleration that leads to spot nodes; a Tekton task whose steps request no resources. A PipelineRun or TaskRun without a pool of its own is a warning.',
        fix: 'Select the on-demand pool, and keep the toleration for CI workloads.',
    },
    check(world, settings) {
        const spot = spotLabels(settings);
        const apps = world.index.workloads.filter(({ life }) => life !== 'node');
        return [
            ...apps.flatMap((workload) => toSpot(workload, spot)),
            ...assumption(apps, world),
            ...world.index.all.flatMap((object) => pipelineFindings(object)),
        ];
    },
};
function spotLabels({ 'spot-labels': more }) {
    const labels = new Map(Object.entries(knownSpotLabels));
    for (const text of more) {
        const [key = '', value] = text.split('=', 2);
        labels.set(key, value === undefined ? [] : [...(labels.get(key) ?? []), value]);
    }
    return labels;
}
function isSpot(spot, key, value) {
    const values = spot.get(key);
    return values !== undefined && (values.length === 0 || values.includes(value));
}
function toSpot({ pod, podPath, template }, spot) {
    const affinity = pod.affinity?.nodeAffinity;
    const terms = [
        ...(affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []),
        ...(affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ preference }) => preference),
    ];
    const places = [
        ...Object.entries(pod.nodeSelector ?? {}).flatMap(([key, value]) => isSpot(spot, key, value) ? [[`nodeSelector ${key}=${value}`, ['nodeSelector', key]]] : []),
        ...terms.flatMap((term) => (term?.matchExpressions ?? []).flatMap((one) => allowsSpot(one, spot) ? [[`node affinity for ${one.key}`, ['affinity', 'nodeAffinity']]] : [])),
        ...(pod.tolerations ?? []).flatMap((one, index) => tolerates(one, spot) ? [[`a toleration of ${one.key ?? 'every taint'}`, ['tolerations', index]]] : []),
    ];
    return places.map(([found, path]) => ({
        grade: 'fail',
        object: template,
        path: [...podPath, ...path],
        expected: 'nodes that stay',
        found,
        fix: 'remove it: spot nodes are for CI workloads',
    }));
}
/** Tells whether a requirement asks for a spot node; one that only keeps away from them does not. */
function allowsSpot({ key, operator, values = [] }, spot) {
    if (!spot.has(key))
        return false;
    return operator === 'Exists' || (operator === 'In' && values.some((value) => isSpot(spot, key, value)));
}
/** A toleration without a key tolerates every taint. */
function tolerates({ key, operator = 'Equal', value = '' }, spot) {
    if (key === undefined || key === '')
        return operator === 'Exists';
    return spot.has(key) && (operator === 'Exists' || isSpot(spot, key, value));
}
function assumption(apps, { facts }) {
    const free = apps.filter(({ pod }) => pod.nodeSelector === undefined && pod.affinity?.nodeAffinity === undefined);
    const first = (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .firstByName */ .d)(free);
    if (first === undefined)
        return [];
    return [
        {
            grade: 'note',
            object: first.object,
            path: first.podPath,
            expected: `a pool of each workload of ${facts.environment}`,
            found: `${free.length} that name none: taken for granted is that spot nodes are tainted`,
            fix: 'select the pool to be sure',
        },
    ];
}
/** Tekton's tasks ask for what their steps need, and runs for a pool. */
function pipelineFindings(object) {
    if (object.group !== 'tekton.dev')
        return [];
    if (object.kind === 'Task' || object.kind === 'ClusterTask')
        return unsizedSteps(object);
    if (object.kind !== 'PipelineRun' && object.kind !== 'TaskRun')
        return [];
    const template = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, 'spec', 'taskRunTemplate', 'podTemplate') ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, 'spec', 'podTemplate');
    const hasPool = ['nodeSelector', 'affinity', 'tolerations'].some((key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(template, key) !== undefined);
    if (hasPool)
        return [];
    const base = { grade: 'warn', object, path: ['spec'] };
    return [
        {
            ...base,
            expected: 'a pool of its own for CI',
            found: 'none in podTemplate',
            fix: 'set podTemplate.nodeSelector',
        },
    ];
}
function unsizedSteps(object) {
    const steps = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(object.body, 'spec', 'steps');
    const common = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, 'spec', 'stepTemplate');
    const unsized = steps.filter((step) => !isSized(step) && !isSized(common));
    if (unsized.length === 0)
        return [];
    const base = { grade: 'fail', object, path: ['spec', 'steps'] };
    const found = `${unsized.length} of ${steps.length} without`;
    return [
        { ...base, expected: 'requests of CPU and memory of each step', found, fix: 'set computeResources.requests' },
    ];
}
/** `computeResources`, which was `resources` in v1beta1. */
function isSized(step) {
    return ['computeResources', 'resources'].some((key) => ['cpu', 'memory'].every((resource) => (0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(step, key, 'requests', resource)) !== undefined));
}


/***/ }),

/***/ 67322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platform: () => (/* binding */ platform)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _objects_selectors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69203);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69543);




/** The cluster of operators, pipelines and portal. */
const platform = {
    required: ({ minimum }) => `operators, Tekton and portal with ${minimum} replicas, and pipelines that retry`,
    documentation: {
        section: 'Platform Cluster HA',
        why: 'While the platform is down nobody delivers, not even the repair.',
        passes: 'Judged for the platform cluster alone: every Deployment and StatefulSet has at least `minimum` replicas, operators and controllers elect a leader, the portal is behind a Service with session affinity, or keeps its sessions in a store or a StatefulSet. Zones, probes and the other rules judge it, too.',
        fails: 'Fewer replicas; a portal without a Service, or whose sessions one pod keeps. An operator that names no leader election, a task of a pipeline without `retries` and a run without `timeouts` are warnings.',
        fix: 'Raise the replicas and pass `--leader-elect`; set `sessionAffinity: ClientIP` on the Service of the portal.',
    },
    check(world, settings) {
        const scaled = world.index.workloads.filter(({ life, object }) => life === 'scaled' && !(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .isHook */ .IA)(object));
        return [
            ...scaled.flatMap((workload) => tooFew(workload, world, settings)),
            ...scaled.flatMap(leaderless),
            ...scaled.flatMap((workload) => sessions(workload, world)),
            ...world.index.all.flatMap(pipelines),
        ];
    },
};
function tooFew({ object }, { scales }, { minimum }) {
    const { pods, object: by, path } = scales.smallest(object);
    if (pods >= minimum)
        return [];
    const base = { grade: 'fail', object: by, path };
    return [
        { ...base, expected: `at least ${minimum} replicas`, found: String(pods), fix: `set ${path.slice(1).join('.')}` },
    ];
}
const election = /leader[-_]?elect/i;
function leaderless(workload) {
    const { object, template } = workload;
    if (!/operator|controller/i.test(`${object.name} ${object.labels['app.kubernetes.io/component'] ?? ''}`))
        return [];
    const isElected = (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(workload).some(({ container: { args = [], command = [], env = [] } }) => [...args, ...command].some((one) => election.test(one) && !/=false$/i.test(one)) ||
        env.some(({ name, value }) => election.test(name) && value !== 'false'));
    if (isElected)
        return [];
    const base = { grade: 'warn', object: template, path: workload.podPath };
    return [
        {
            ...base,
            expected: 'leader election',
            found: 'no argument or variable that names it',
            fix: 'pass --leader-elect',
        },
    ];
}
/** The portal, whose users stay logged in when a pod goes. */
function sessions(workload, { index }) {
    const { object, podLabels, template } = workload;
    if (!/portal|headlamp/i.test(object.name))
        return [];
    const services = index.ofKind('Service', ['']).filter((service) => selects(service, object.namespace, podLabels));
    const base = { grade: 'fail', object, path: [] };
    const first = (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .firstByName */ .d)(services.map((service) => ({ object: service })))?.object;
    if (first === undefined)
        return [
            { ...base, expected: 'a Service of the portal', found: 'none', fix: 'add one with sessionAffinity: ClientIP' },
        ];
    const isSticky = services.some((service) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(service.body, 'spec', 'sessionAffinity') === 'ClientIP');
    if (isSticky || template.kind === 'StatefulSet' || hasStore(workload) || hasStickyRoute(services, index))
        return [];
    return [
        {
            ...base,
            object: first,
            path: ['spec', 'sessionAffinity'],
            expected: 'session affinity, or a shared store of sessions',
            found: 'neither',
            fix: 'set sessionAffinity: ClientIP',
        },
    ];
}
function selects({ namespace, body }, other, labels) {
    const selector = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec', 'selector');
    if (namespace !== other || !(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(selector) || Object.keys(selector).length === 0)
        return false;
    const matchLabels = Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, String(value)]));
    return (0,_objects_selectors_js__WEBPACK_IMPORTED_MODULE_3__/* .selectorMatches */ .de)({ matchLabels }, labels);
}
function hasStore(workload) {
    return (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(workload).some(({ container: { env = [] } }) => env.some(({ name }) => /redis|valkey|memcached|session_(?:store|db)|database_url/i.test(name)));
}
const cookieAffinity = 'nginx.ingress.kubernetes.io/affinity';
function hasStickyRoute(services, index) {
    return index
        .ofKind('Ingress')
        .filter(({ annotations }) => annotations[cookieAffinity] === 'cookie')
        .some(({ body, namespace }) => services.some((service) => service.namespace === namespace &&
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(body, 'spec', 'rules')
            .flatMap((rule) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(rule, 'http', 'paths'))
            .some((path) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(path, 'backend', 'service', 'name') === service.name)));
}
function pipelines(object) {
    if (object.group !== 'tekton.dev')
        return [];
    const base = { grade: 'warn', object };
    if (object.kind === 'Pipeline') {
        const tasks = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(object.body, 'spec', 'tasks');
        const once = tasks.filter((task) => !(Number((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(task, 'retries') ?? 0) > 0)).length;
        const found = `${once} of ${tasks.length} without`;
        return once === 0
            ? []
            : [{ ...base, path: ['spec', 'tasks'], expected: 'retries of each task', found, fix: 'set retries' }];
    }
    const isRun = object.kind === 'PipelineRun' || object.kind === 'TaskRun';
    const hasTimeout = ['timeouts', 'timeout'].some((key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, 'spec', key) !== undefined);
    return isRun && !hasTimeout
        ? [{ ...base, path: ['spec'], expected: 'timeouts', found: 'none', fix: 'set timeouts.pipeline' }]
        : [];
}


/***/ }),

/***/ 60174:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probes: () => (/* binding */ probes)
/* harmony export */ });
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69543);

const longestWait = 30;
/** Liveness and readiness of each container. */
const probes = {
    required: () => 'a liveness and a readiness probe of each container',
    documentation: {
        section: 'Production Application HA',
        why: 'Without readiness, traffic reaches pods that cannot answer; without liveness, a hanging one is never started again.',
        passes: 'Each container has both probes, and they ask different things. Init containers, Jobs and hooks are not judged.',
        fails: 'A probe is absent. Two identical probes are a warning, since a busy pod is then killed instead of relieved; so is a liveness probe that waits more than 30 seconds without a startup probe.',
        fix: 'Add `readinessProbe` and `livenessProbe`; a slow start belongs into `startupProbe`.',
    },
    check: ({ index }) => index.workloads.flatMap((workload) => workload.life === 'job' || (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .isHook */ .IA)(workload.object)
        ? []
        : (0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .containersOf */ .Mz)(workload).flatMap((one) => missing(workload, one).concat(doubtful(workload, one)))),
};
function missing({ template }, { container, name, path }) {
    const absent = ['livenessProbe', 'readinessProbe'].filter((key) => !asks(container[key]));
    if (absent.length === 0)
        return [];
    const expected = `${absent.join(' and ')} of container ${name}`;
    return [{ grade: 'fail', object: template, path, expected, found: 'none', fix: `add ${absent.join(' and ')}` }];
}
const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket'];
/** A probe without a handler is refused by the API, and asks nothing. */
function asks(probe) {
    return probe !== undefined && handlers.some((handler) => probe[handler] !== undefined);
}
function doubtful({ template }, { container, name, path }) {
    const { livenessProbe: liveness, readinessProbe: readiness, startupProbe: startup } = container;
    const base = { grade: 'warn', object: template, path: [...path, 'livenessProbe'] };
    const isSame = liveness !== undefined && readiness !== undefined && handlers.some((key) => isEqual(liveness[key], readiness[key]));
    const wait = liveness?.initialDelaySeconds ?? 0;
    return [
        ...(isSame
            ? [
                {
                    ...base,
                    expected: `different liveness and readiness probes of container ${name}`,
                    found: 'the same one twice',
                    fix: 'let liveness ask for less than readiness',
                },
            ]
            : []),
        ...(wait > longestWait && startup === undefined
            ? [
                {
                    ...base,
                    expected: `a startup probe of container ${name}, or at most ${longestWait} seconds before liveness`,
                    found: `${wait} seconds`,
                    fix: 'add startupProbe and remove initialDelaySeconds',
                },
            ]
            : []),
    ];
}
function isEqual(one, other) {
    return one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]);
}


/***/ }),

/***/ 17144:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replicas: () => (/* binding */ replicas)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69543);


/** The fewest pods of each workload. */
const replicas = {
    required: ({ minimum }) => `at least ${minimum} replicas at the smallest scale`,
    documentation: {
        section: 'Production Application HA',
        why: 'With fewer pods than zones, one zone or one drained node takes the application down.',
        passes: 'Deployments, StatefulSets, ReplicaSets, Rollouts and DeploymentConfigs whose smallest scale is at least `minimum`: `minReplicas` of an HPA, `minReplicaCount` or `idleReplicaCount` of a ScaledObject, else `spec.replicas`. DaemonSets, Jobs and hooks are not judged.',
        fails: 'Fewer replicas; no number, which is 1; a ScaledObject without `minReplicaCount`, which is 0; a Pod alone.',
        fix: 'Set `spec.replicas`, or the minimum of the autoscaler that owns it.',
    },
    check: (world, { minimum }) => [...tooFew(world, minimum), ...scalersAlone(world, minimum)],
};
function tooFew({ index, scales }, minimum) {
    return index.workloads.flatMap(({ object, life }) => {
        if ((0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .isHook */ .IA)(object))
            return [];
        if (life === 'alone')
            return [podAlone(object, minimum)];
        if (life !== 'scaled')
            return [];
        const { pods, object: by, path } = scales.smallest(object);
        if (pods >= minimum)
            return [];
        const source = by === object ? '' : ` (by ${(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(by)})`;
        return [finding(by, path, minimum, `${pods}${source}`)];
    });
}
function podAlone(object, minimum) {
    return {
        grade: 'fail',
        object,
        path: [],
        expected: `at least ${minimum} replicas`,
        found: 'a Pod alone, which nothing starts again',
        fix: 'put it into a Deployment or a StatefulSet',
    };
}
/** Autoscalers of workloads that other files hold. */
function scalersAlone({ index, scales }, minimum) {
    return scales.scalers.flatMap((scaler) => {
        const { target, object } = scaler;
        const isThere = target !== undefined && index.named(target.kind, object.namespace, target.name) !== undefined;
        return isThere || scaler.minimum >= minimum
            ? []
            : [finding(object, scaler.minimumPath, minimum, `${scaler.minimum}`)];
    });
}
function finding(object, path, minimum, found) {
    return {
        grade: 'fail',
        object,
        path,
        expected: `at least ${minimum} replicas`,
        found,
        fix: `set ${path.slice(1).join('.')} to ${minimum} or more`,
    };
}


/***/ }),

/***/ 14136:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resources: () => (/* binding */ resources)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69543);



/** Requests of both resources and a limit of memory. */
const resources = {
    required: () => 'requests of CPU and memory, and a memory limit, of each container',
    documentation: {
        section: 'Production Application HA',
        why: 'Without requests the scheduler packs pods blindly and evicts these first; without a memory limit one pod can starve a node.',
        passes: 'Each container, init containers and jobs too, requests CPU and memory and limits memory. Resources of the whole pod stand for those of its containers; a limit does not stand for a request.',
        fails: 'One of the three is absent, zero or no quantity; a request above its limit, which the API refuses. A CPU limit is not required.',
        fix: 'Add `resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }` to the container.',
    },
    check: ({ index }) => index.workloads.flatMap((workload) => [...(0,_workloads_js__WEBPACK_IMPORTED_MODULE_1__/* .initContainersOf */ .K$)(workload), ...(0,_workloads_js__WEBPACK_IMPORTED_MODULE_1__/* .containersOf */ .Mz)(workload)].flatMap((one) => lacking(workload, one))),
};
const wanted = [
    ['requests', 'cpu'],
    ['requests', 'memory'],
    ['limits', 'memory'],
];
function lacking(workload, { container, name, path }) {
    // `resources` of the whole pod are newer than the published types.
    const ofPod = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(workload.pod, 'resources');
    const own = container.resources ?? {};
    const missing = wanted.filter(([part, resource]) => {
        const value = (0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(own, part, resource) ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(ofPod, part, resource));
        return value === undefined || !(value > 0);
    });
    const base = { grade: 'fail', object: workload.template, path: [...path, 'resources'] };
    const words = missing.map(([part, resource]) => `${part}.${resource}`);
    const excess = excessOf(own);
    return [
        ...(words.length === 0
            ? []
            : [
                {
                    ...base,
                    expected: `${words.join(', ')} of container ${name}`,
                    found: 'none above zero',
                    fix: `set ${words.length === 1 ? 'it' : 'them'} in resources`,
                },
            ]),
        ...(excess === undefined
            ? []
            : [
                {
                    ...base,
                    expected: `requests of container ${name} within its limits`,
                    found: excess,
                    fix: 'raise the limit',
                },
            ]),
    ];
}
function excessOf({ requests = {}, limits = {} }) {
    const above = Object.keys(requests).find((resource) => {
        const [request, limit] = [(0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(requests[resource]), (0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(limits[resource])];
        return request !== undefined && limit !== undefined && request > limit;
    });
    return above === undefined ? undefined : `${above}: ${String(requests[above])} above ${String(limits[above])}`;
}


/***/ }),

/***/ 78840:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollingUpdate: () => (/* binding */ rollingUpdate)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);
/* harmony import */ var _objects_selectors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69203);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69543);




const hostname = 'kubernetes.io/hostname';
/** One pod more and none less while a new version takes over. */
const rollingUpdate = {
    required: ({ surge, unavailable }) => `maxSurge ${surge} and maxUnavailable ${unavailable}`,
    documentation: {
        section: 'Rolling Updates',
        why: 'With `maxUnavailable` above 0 every update takes capacity away; what is absent is 25 % by the API, not 0.',
        passes: 'Deployments, DeploymentConfigs and Rollouts without a traffic router that say `maxSurge: 1` and `maxUnavailable: 0` (or `0%`); blue-green Rollouts and those with a traffic router, which `rollout` judges; StatefulSets that roll one pod at a time.',
        fails: 'Other numbers, or none; `Recreate`; `OnDelete` and `maxUnavailable` above 1 of a StatefulSet. A StatefulSet with a `partition`, and required anti-affinity of hosts, which needs one node more than replicas, are warnings.',
        fix: 'Set `strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }`.',
    },
    check: ({ index }, settings) => index.workloads.flatMap((workload) => ((0,_workloads_js__WEBPACK_IMPORTED_MODULE_1__/* .isHook */ .IA)(workload.object) ? [] : judged(workload, settings))),
};
/** Strategies that take both numbers, by kind. */
const strategies = {
    Deployment: { path: ['spec', 'strategy'], rolls: 'RollingUpdate', numbers: 'rollingUpdate' },
    DeploymentConfig: { path: ['spec', 'strategy'], rolls: 'Rolling', numbers: 'rollingParams' },
    Rollout: { path: ['spec', 'strategy', 'canary'], rolls: 'canary', numbers: undefined },
};
function judged(workload, settings) {
    const { object } = workload;
    if (object.kind === 'StatefulSet')
        return statefulSet(object);
    const strategy = Object.hasOwn(strategies, object.kind) ? strategies[object.kind] : undefined;
    if (strategy === undefined || (object.kind === 'Rollout' && !isPlainCanary(object)))
        return [];
    const wrong = numbersOf(object, strategy, settings);
    return [...wrong, ...(settings.unavailable === 0 && wrong.length === 0 ? oneNodeMore(workload) : [])];
}
/** A canary without a traffic router, whose pods roll like those of a Deployment. */
function isPlainCanary({ body }) {
    const strategy = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec', 'strategy');
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(strategy, 'blueGreen') !== undefined)
        return false;
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(strategy, 'canary', 'trafficRouting') === undefined;
}
function numbersOf(object, { path, rolls, numbers }, { surge, unavailable }) {
    const strategy = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, ...path.map(String));
    const type = numbers === undefined ? rolls : ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(strategy, 'type') ?? rolls);
    const base = { grade: 'fail', object, path };
    const expected = `maxSurge ${surge} and maxUnavailable ${unavailable}`;
    const fix = `set maxSurge: ${surge} and maxUnavailable: ${unavailable}`;
    if (type !== rolls)
        return [{ ...base, expected, found: `the strategy ${wordOf(type)}`, fix: `roll instead, and ${fix}` }];
    const where = numbers === undefined ? strategy : (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(strategy, numbers);
    const { maxSurge, maxUnavailable } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(where) ? where : {};
    if (isExactly(maxSurge, surge) && isExactly(maxUnavailable, unavailable))
        return [];
    const found = `maxSurge ${wordOf(maxSurge)}, maxUnavailable ${wordOf(maxUnavailable)}`;
    return [{ ...base, path: numbers === undefined ? path : [...path, numbers], expected, found, fix }];
}
function isExactly(value, wanted) {
    const share = (0,_objects_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .shareOf */ .tC)(value);
    return share !== undefined && share.value === wanted && (!share.isPercent || wanted === 0);
}
function wordOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : 'absent, which is 25 %';
}
function statefulSet(object) {
    const path = ['spec', 'updateStrategy'];
    const strategy = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(object.body, ...path);
    const { type = 'RollingUpdate' } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(strategy) ? strategy : {};
    const expected = 'a rolling update of one pod at a time';
    const base = { grade: 'fail', object, path, expected };
    if (type !== 'RollingUpdate') {
        return [{ ...base, found: `the strategy ${String(type)}`, fix: 'set updateStrategy.type to RollingUpdate' }];
    }
    const rolling = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(strategy, 'rollingUpdate');
    const { maxUnavailable = 1, partition = 0 } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(rolling) ? rolling : {};
    if (maxUnavailable !== 1) {
        return [{ ...base, found: `maxUnavailable ${String(maxUnavailable)}`, fix: 'remove maxUnavailable' }];
    }
    if (partition === 0)
        return [];
    const found = `partition ${String(partition)}, below which no pod is updated`;
    return [{ ...base, grade: 'warn', found, fix: 'remove partition once the version is proven' }];
}
/** With no pod unavailable, the new pod needs a host of its own before an old one leaves. */
function oneNodeMore({ pod, podPath, podLabels, template }) {
    const terms = pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    const isBound = terms.some(({ topologyKey, labelSelector }) => topologyKey === hostname && labelSelector !== undefined && (0,_objects_selectors_js__WEBPACK_IMPORTED_MODULE_3__/* .selectorMatches */ .de)(labelSelector, podLabels));
    if (!isBound)
        return [];
    return [
        {
            grade: 'warn',
            object: template,
            path: [...podPath, 'affinity', 'podAntiAffinity'],
            expected: 'room for one pod more during an update',
            found: 'required anti-affinity of hosts, which needs one node more than replicas',
            fix: 'keep a node free, or prefer the anti-affinity instead of requiring it',
        },
    ];
}


/***/ }),

/***/ 31655:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollout: () => (/* binding */ rollout)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/policy/delivery/analysis.js

/** Templates that an analysis of Argo Rollouts names and that are not there. */
function missingTemplates(object, analysis, path, { index }) {
    return (0,json_path/* listIn */.Of)(analysis, 'templates').flatMap((template, at) => {
        const name = (0,json_path/* textIn */.r7)(template, 'templateName');
        const isGlobal = (0,json_path/* memberAt */.mz)(template, 'clusterScope') === true;
        const kind = isGlobal ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
        if (name !== undefined && index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined)
            return [];
        return [
            {
                grade: 'fail',
                object,
                path: [...path, 'templates', at],
                expected: `${kind}/${name ?? '(none)'} among these objects`,
                found: 'none',
                fix: 'add the template, or correct its name',
            },
        ];
    });
}
/** Tells whether an analysis has templates at all. */
function isAnalysis(analysis) {
    return (0,json_path/* listIn */.Of)(analysis, 'templates').length > 0;
}
/** Seconds of a duration of Go or of Argo Rollouts: `30`, `30s`, `5m`, `1h30m`; undefined for none. */
function secondsOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value);
    if (!/^(?:\d{1,9}(?:\.\d{1,9})?[smhd])+$/.test(value))
        return undefined;
    const units = { s: 1, m: 60, h: 3600, d: 86_400 };
    return [...value.matchAll(/([\d.]+)([smhd])/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (units[unit ?? 's'] ?? 1), 0);
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/blue-green.js


const root = ['spec', 'strategy', 'blueGreen'];
/** Judges a blue-green Rollout: two services, a look before the switch, and blue kept after it. */
function blueGreenFindings(object, strategy, world, settings) {
    const analysis = (0,json_path/* memberAt */.mz)(strategy, 'prePromotionAnalysis');
    return [
        ...services(object, strategy, world),
        ...promotion(object, strategy, world),
        ...(settings.analysis === 'required' && !isAnalysis(analysis)
            ? [fail(object, root, 'prePromotionAnalysis', 'none', 'add an analysis of green before the switch')]
            : []),
        ...missingTemplates(object, analysis, [...root, 'prePromotionAnalysis'], world),
        ...missingTemplates(object, (0,json_path/* memberAt */.mz)(strategy, 'postPromotionAnalysis'), [...root, 'postPromotionAnalysis'], world),
        ...kept(object, strategy, settings),
    ];
}
function services(object, strategy, { index }) {
    const [active, preview] = ['activeService', 'previewService'].map((key) => (0,json_path/* textIn */.r7)(strategy, key));
    if (active === undefined || preview === undefined || active === preview) {
        const found = `active ${active ?? 'none'}, preview ${preview ?? 'none'}`;
        return [fail(object, root, 'two services, activeService and previewService', found, 'name one for each colour')];
    }
    return [active, preview]
        .filter((name) => index.named('Service', object.namespace, name) === undefined)
        .map((name) => fail(object, root, `Service/${name} among these objects`, 'none', 'add the service, or correct its name'));
}
function promotion(object, strategy, { facts }) {
    if (facts.tier !== 'production' || (0,json_path/* memberAt */.mz)(strategy, 'autoPromotionEnabled') === false)
        return [];
    const path = [...root, 'autoPromotionEnabled'];
    return [
        fail(object, path, 'autoPromotionEnabled: false', 'a switch that nobody asked for', 'set it, and promote when green is validated'),
    ];
}
/** Argo Rollouts keeps blue for 30 seconds where nothing is said. */
function kept(object, strategy, { keep }) {
    const delay = secondsOf((0,json_path/* memberAt */.mz)(strategy, 'scaleDownDelaySeconds'));
    const path = [...root, 'scaleDownDelaySeconds'];
    const wanted = secondsOf(keep);
    const fix = 'set scaleDownDelaySeconds to the validation period';
    if (wanted === undefined) {
        return delay === undefined
            ? [{ ...fail(object, path, 'how long blue is kept', 'none, which is 30 seconds', fix), grade: 'warn' }]
            : [];
    }
    if (delay !== undefined && delay >= wanted)
        return [];
    return [
        fail(object, path, `blue kept for ${keep}`, delay === undefined ? 'none, which is 30 seconds' : `${delay} seconds`, fix),
    ];
}
function fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/canary.js


const steps = ['spec', 'strategy', 'canary', 'steps'];
/** Judges the canary of a Rollout: its ladder, what stands between two weights, and whether pods can make the ratio. */
function canaryFindings(object, canary, world, settings) {
    const list = (0,json_path/* listIn */.Of)(canary, 'steps');
    const weights = weightsOf(list);
    return [
        ...ladder(object, weights, settings),
        ...between(object, list),
        ...analyses(object, canary, list, world, settings),
        ...(settings.pause === 'bounded' ? endless(object, list) : []),
        ...((0,json_path/* memberAt */.mz)(canary, 'trafficRouting') === undefined ? ratio(object, weights, world) : []),
    ];
}
function weightsOf(list) {
    return list.flatMap((step) => {
        const weight = (0,json_path/* memberAt */.mz)(step, 'setWeight');
        return typeof weight === 'number' ? [weight] : [];
    });
}
/** Compares weights with the ladder; the last 100 may be left out, since a canary ends there by itself. */
function isLadder(weights, rungs) {
    const whole = weights.at(-1) === 100 ? weights : [...weights, 100];
    const wanted = rungs.at(-1) === 100 ? rungs : [...rungs, 100];
    return whole.length === wanted.length && whole.every((weight, index) => weight === wanted[index]);
}
function ladder(object, weights, { canary }) {
    if (isLadder(weights, canary))
        return [];
    const found = weights.length === 0 ? 'no weight' : weights.join(', ');
    return [canary_fail(object, steps, `weights ${canary.join(', ')}`, found, 'set setWeight of the steps to them')];
}
/** Between two weights, somebody or something must look. */
function between(object, list) {
    const found = [];
    let looked = true;
    for (const [index, step] of list.entries()) {
        if ((0,json_path/* memberAt */.mz)(step, 'setWeight') === undefined) {
            looked ||= ['pause', 'analysis', 'experiment'].some((key) => (0,json_path/* memberAt */.mz)(step, key) !== undefined);
            continue;
        }
        if (!looked)
            found.push(canary_fail(object, [...steps, index], 'a pause or an analysis before it', 'another weight', 'add a pause or an analysis'));
        looked = false;
    }
    const last = (0,json_path/* memberAt */.mz)(list.findLast((step) => (0,json_path/* memberAt */.mz)(step, 'setWeight') !== undefined), 'setWeight');
    if (!looked && last !== 100) {
        found.push(canary_fail(object, steps, 'a pause or an analysis before the canary takes everything', 'none', 'add a pause or an analysis'));
    }
    return found;
}
function analyses(object, canary, list, world, settings) {
    const background = (0,json_path/* memberAt */.mz)(canary, 'analysis');
    const inline = list.map((step) => (0,json_path/* memberAt */.mz)(step, 'analysis'));
    const missing = [
        ...missingTemplates(object, background, ['spec', 'strategy', 'canary', 'analysis'], world),
        ...inline.flatMap((one, index) => missingTemplates(object, one, [...steps, index, 'analysis'], world)),
    ];
    const none = settings.analysis === 'required' && ![background, ...inline].some(isAnalysis);
    return [
        ...missing,
        ...(none ? [canary_fail(object, steps, 'an analysis', 'none', 'add an analysis step or a background analysis')] : []),
    ];
}
function endless(object, list) {
    return list.flatMap((step, index) => {
        const pause = (0,json_path/* memberAt */.mz)(step, 'pause');
        if (pause === undefined || secondsOf((0,json_path/* memberAt */.mz)(pause, 'duration')) !== undefined)
            return [];
        return [canary_fail(object, [...steps, index], 'a pause with a duration', 'one without end', 'set pause.duration')];
    });
}
/** Without a traffic router the weight is a share of the pods, and one pod is the smallest share. */
function ratio(object, weights, { scales }) {
    const smallest = weights.filter((weight) => weight > 0).toSorted((a, b) => a - b)[0];
    if (smallest === undefined)
        return [];
    const { pods } = scales.smallest(object);
    const needed = Math.ceil(100 / smallest);
    if (pods >= needed)
        return [];
    const fix = 'raise replicas, or add trafficRouting';
    return [
        canary_fail(object, ['spec', 'replicas'], `at least ${needed} pods for a weight of ${smallest} % without a traffic router`, String(pods), fix),
    ];
}
function canary_fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/delivery/flagger.js


const flagger_root = ['spec', 'analysis'];
/** Judges a Canary of Flagger, which goes to 100 by itself once its last weight holds. */
function flaggerFindings(object, world, settings) {
    const analysis = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'analysis') ?? (0,json_path/* memberAt */.mz)(object.body, 'spec', 'canaryAnalysis');
    return [
        ...((0,json_path/* memberAt */.mz)(object.body, 'spec', 'skipAnalysis') === true
            ? [flagger_fail(object, ['spec', 'skipAnalysis'], 'an analysis', 'skipAnalysis: true', 'remove it')]
            : []),
        ...target(object, world),
        ...weights(object, analysis, settings),
        ...(settings.analysis === 'required' ? metrics(object, analysis, world) : []),
    ];
}
function target(object, { index }) {
    const [kind, name] = ['kind', 'name'].map((key) => (0,json_path/* textIn */.r7)(object.body, 'spec', 'targetRef', key));
    if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined)
        return [];
    const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
    return [flagger_fail(object, ['spec', 'targetRef'], 'a target among these objects', found, 'correct targetRef')];
}
/** Weights of `stepWeights`, or of `stepWeight` up to `maxWeight`; none: blue-green by iterations. */
function weights(object, analysis, { canary }) {
    const list = (0,json_path/* listIn */.Of)(analysis, 'stepWeights').filter((one) => typeof one === 'number');
    const [step, max] = ['stepWeight', 'maxWeight'].map((key) => (0,json_path/* memberAt */.mz)(analysis, key));
    const isBlueGreen = list.length === 0 && step === undefined && (0,json_path/* memberAt */.mz)(analysis, 'iterations') !== undefined;
    if (isBlueGreen)
        return [];
    const found = list.length > 0 || typeof step !== 'number' || !(step > 0)
        ? list
        : Array.from({ length: Math.min(100, Math.floor((typeof max === 'number' ? max : 100) / step)) }, (_, index) => (index + 1) * step);
    if (isLadder(found, canary))
        return [];
    const text = found.length === 0 ? 'no weight' : found.slice(0, 20).join(', ');
    const rungs = canary.filter((weight) => weight < 100).join(', ');
    return [flagger_fail(object, flagger_root, `weights ${canary.join(', ')}`, text, `set stepWeights to [${rungs}]`)];
}
function metrics(object, analysis, { index }) {
    const list = (0,json_path/* listIn */.Of)(analysis, 'metrics');
    if (list.length === 0)
        return [flagger_fail(object, flagger_root, 'metrics of the analysis', 'none', 'add request-success-rate and request-duration')];
    return list.flatMap((metric, at) => {
        const name = (0,json_path/* textIn */.r7)(metric, 'templateRef', 'name');
        if (name === undefined)
            return [];
        const namespace = (0,json_path/* textIn */.r7)(metric, 'templateRef', 'namespace') ?? object.namespace;
        if (index.named('MetricTemplate', namespace, name) !== undefined)
            return [];
        return [
            flagger_fail(object, [...flagger_root, 'metrics', at], `MetricTemplate/${name} among these objects`, 'none', 'add it, or correct the name'),
        ];
    });
}
function flagger_fail(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}

;// CONCATENATED MODULE: ./lib/src/policy/rules/rollout.js




/** Canaries by the ladder, blue-green by two services. */
const rollout = {
    required: ({ canary }) => `canaries by ${canary.join('/')} with a look between, blue-green with two services`,
    documentation: {
        section: 'Blue-Green and Canary Deployment',
        why: 'A ladder limits how many people meet a broken version, if something looks between its rungs.',
        passes: 'Rollouts of Argo and Canaries of Flagger: weights exactly `canary` (a last 100 may be left out), a pause or an analysis between two of them, templates that exist, pauses with a duration, and without a traffic router enough pods for the smallest weight. Blue-green: two services, `autoPromotionEnabled: false` in production, `prePromotionAnalysis`, blue kept for `keep`. `delivery` of the flow file: its `steps` are the same ladder. Other workloads are not judged: which steps another tool takes is in no object.',
        fails: 'Other weights, an endless pause, no analysis, a template or service that is not there. Without `keep`, a blue-green Rollout that does not say `scaleDownDelaySeconds` is a warning.',
        fix: 'Write the steps as `setWeight: 10`, `pause: { duration: 10m }`, `analysis`, `setWeight: 25` and so on.',
    },
    check: (world, settings) => [
        ...world.index.ofKind('Rollout', ['argoproj.io']).flatMap((object) => rolloutFindings(object, world, settings)),
        ...world.index.ofKind('Canary', ['flagger.app']).flatMap((object) => flaggerFindings(object, world, settings)),
        ...(world.facts.deliveries ?? []).flatMap((delivery) => deliveryFindings(delivery, settings)),
    ],
};
/** The steps of `delivery` in the flow file are a ladder, too, whose rungs are commits. */
function deliveryFindings({ application, steps, file }, { canary }) {
    if (isLadder(steps, canary))
        return [];
    const body = {
        apiVersion: 'krci-deploy/v1',
        group: 'krci-deploy',
        kind: 'Delivery',
        namespace: '',
        name: application,
    };
    const object = { ...body, labels: {}, annotations: {}, body: {}, file, lineOf: () => 1 };
    const [expected, found] = [`steps ${canary.join(', ')}`, steps.join(', ')];
    return [{ grade: 'fail', object, path: [], expected, found, fix: 'set steps of its delivery to them' }];
}
function rolloutFindings(object, world, settings) {
    const strategy = (0,json_path/* memberAt */.mz)(object.body, 'spec', 'strategy');
    const [canary, blueGreen] = [(0,json_path/* memberAt */.mz)(strategy, 'canary'), (0,json_path/* memberAt */.mz)(strategy, 'blueGreen')];
    if ((0,json_path/* isRecord */.u4)(blueGreen) && canary === undefined)
        return blueGreenFindings(object, blueGreen, world, settings);
    if ((0,json_path/* isRecord */.u4)(canary) && blueGreen === undefined)
        return canaryFindings(object, canary, world, settings);
    const found = canary === undefined && blueGreen === undefined ? 'neither' : 'both';
    const path = ['spec', 'strategy'];
    return [{ grade: 'fail', object, path, expected: 'one strategy, canary or blueGreen', found, fix: 'keep one' }];
}


/***/ }),

/***/ 90801:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secrets: () => (/* binding */ secrets)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
;// CONCATENATED MODULE: ./lib/src/policy/key-material.js

/** Texts that are keys whatever they are called. Each pattern is linear. */
const keyTexts = [
    [/-{3,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/, 'a private key'],
    [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
    [/\bgh[opsur]_[A-Za-z0-9]{36}/, 'a token of GitHub'],
    [/\bgithub_pat_[A-Za-z0-9_]{22}/, 'a token of GitHub'],
    [/\bglpat-[A-Za-z0-9_-]{20}/, 'a token of GitLab'],
    [/\bxox[abeoprs]-[A-Za-z0-9-]{10}/, 'a token of Slack'],
    [/\bAIza[0-9A-Za-z_-]{35}\b/, 'a key of Google'],
    [/\bsk_live_[0-9A-Za-z]{16}/, 'a key of Stripe'],
    [/\bhv[sb]\.[A-Za-z0-9_-]{20}/, 'a token of Vault'],
    [/\bAGE-SECRET-KEY-1[0-9A-Z]{20}/, 'a key of age'],
    [/\beyJ[A-Za-z0-9_-]{10,512}\.eyJ[A-Za-z0-9_-]{10,512}/, 'a signed token'],
    [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"$]{1,100}:[^\s/@'"$]{1,200}@/, 'an address with a password'],
];
const secretName = /passw(?:or)?d|passphrase|secret|token|credential|(?:access|account|api|auth|batch|encryption|private|shared|signing|storage)[_.-]?key/i;
/** Names of what is about a secret and is none. */
const aboutName = /(?:file|path|dir|name|names|ref|url|uri|host|ttl|type|length|policy|enabled|expiry|expiration|expires|interval|timeout|issuer|audience|endpoint|store|mount|engine|algorithm|header|key[_.-]?id|lifetime|duration|seconds|minutes|hours|days|period|\.(?:json|ya?ml|conf|cfg|properties|ini|sh|toml|xml|html))$/i;
const maxLength = 1_000_000;
/** Says what kind of key a text is; undefined where it looks like none. The text itself is never repeated. */
function keyTextIn(text) {
    const part = text.slice(0, maxLength);
    return keyTexts.find(([pattern]) => pattern.test(part))?.[1];
}
/** Says why a named value looks like key material; undefined where it does not. */
function keyMaterial(name, value) {
    const sort = keyTextIn(value);
    if (sort !== undefined)
        return sort;
    if (!secretName.test(name) || aboutName.test(name))
        return undefined;
    return isPlain(value) ? undefined : 'a value under the name of a secret';
}
/** Values that are no secret under any name: empty, a reference, a path, a switch or a small number. */
function isPlain(value) {
    const text = value.trim();
    return /^(?:|\$[({].*|\/.*|\.{1,2}\/.*|true|false|yes|no|on|off|none|null|\d{1,5}[smhd]?|\{\{.*|<.*>|vault:.*|ref\+.*|\*+)$/is.test(text);
}
/** Where values of a tree look like key material. */
function keyMaterialIn(tree) {
    const found = [];
    const waiting = [{ value: tree, path: [] }];
    for (let next = waiting.pop(); next !== undefined && found.length < 100; next = waiting.pop()) {
        const { value, path } = next;
        if (typeof value === 'string') {
            const sort = keyMaterial(String(path.at(-1) ?? ''), value);
            if (sort !== undefined)
                found.push({ path, sort });
        }
        else if (Array.isArray(value)) {
            for (const [index, item] of value.entries())
                waiting.push({ value: item, path: [...path, index] });
        }
        else if ((0,json_path/* isRecord */.u4)(value)) {
            for (const [key, item] of Object.entries(value))
                waiting.push({ value: item, path: [...path, key] });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/policy/secrets/external-secret.js

/** Path of the specification of an ExternalSecret or ClusterExternalSecret. */
function specPath({ kind }) {
    return kind === 'ClusterExternalSecret' ? ['spec', 'externalSecretSpec'] : ['spec'];
}
/** Stores that an ExternalSecret reads. */
function storesOf(object) {
    const root = specPath(object);
    const spec = (0,json_path/* memberAt */.mz)(object.body, ...root);
    const places = [
        [(0,json_path/* memberAt */.mz)(spec, 'secretStoreRef'), [...root, 'secretStoreRef']],
        ...['data', 'dataFrom'].flatMap((key) => (0,json_path/* listIn */.Of)(spec, key).map((one, index) => [(0,json_path/* memberAt */.mz)(one, 'sourceRef', 'storeRef'), [...root, key, index]])),
    ];
    return places.flatMap(([reference, path]) => {
        const name = (0,json_path/* textIn */.r7)(reference, 'name');
        return name === undefined ? [] : [{ kind: (0,json_path/* textIn */.r7)(reference, 'kind') ?? 'SecretStore', name, path }];
    });
}
/** Lists what an ExternalSecret takes from stores; what a generator makes anew is not stored. */
function remoteSecretsOf(object) {
    const root = specPath(object);
    const spec = (0,json_path/* memberAt */.mz)(object.body, ...root);
    const usual = (0,json_path/* textIn */.r7)(spec, 'secretStoreRef', 'name');
    return ['data', 'dataFrom'].flatMap((list) => (0,json_path/* listIn */.Of)(spec, list).flatMap((one, index) => {
        if ((0,json_path/* memberAt */.mz)(one, 'sourceRef', 'generatorRef') !== undefined)
            return [];
        const key = (0,json_path/* textIn */.r7)(one, 'remoteRef', 'key') ?? (0,json_path/* textIn */.r7)(one, 'extract', 'key');
        const store = (0,json_path/* textIn */.r7)(one, 'sourceRef', 'storeRef', 'name') ?? usual;
        return [{ key, store, path: [...root, list, index] }];
    }));
}

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
;// CONCATENATED MODULE: ./lib/src/policy/secrets/rotation.js




/** Finds secrets of stores, and sealed ones, that nothing proves to have been rotated in time. */
function rotationFindings(objects, { 'max-age': maxAge }, { rotation }) {
    // Whoever reads the evidence says that it could not: one error, not one for each secret.
    if (rotation === 'unread')
        return [];
    const { now, entries } = rotation ?? { now: 0, entries: [] };
    const bySecret = (0,group_by/* groupBy */.$)(entries, ({ secret }) => secret);
    return objects.flatMap((object) => {
        const told = rotatedBy(object).flatMap((one) => {
            const named = [(0,model/* nameOf */.V)(object), ...(one.key === undefined ? [] : [one.key])];
            const about = named.flatMap((name) => bySecret.get(name) ?? []).filter((entry) => isAbout(entry, one));
            return lateness(one, maxAge, { now, entries: about }) ?? [];
        });
        return told.filter(({ found }, index) => told.findIndex((other) => other.found === found) === index);
    });
}
function rotatedBy(object) {
    if (object.kind === 'SealedSecret')
        return [{ object, path: [] }];
    if (object.kind !== 'ExternalSecret' && object.kind !== 'ClusterExternalSecret')
        return [];
    return remoteSecretsOf(object).map(({ key, store, path }) => ({ object, key, store, path }));
}
/** Clocks of those who rotate differ a little from this one. */
const clockDifferenceMs = 300_000;
/** Judges one by the rotations that are about it. */
function lateness(one, maxAge, { now, entries }) {
    const word = one.key === undefined ? (0,model/* nameOf */.V)(one.object) : JSON.stringify(one.key.slice(0, 200));
    const expected = `evidence that ${word} was rotated in the last ${maxAge}`;
    const last = newest(entries);
    const finding = { grade: 'fail', object: one.object, path: one.path, expected };
    if (last === undefined) {
        return {
            ...finding,
            found: `none about ${word}`,
            fix: 'rotate it, and let the job that does so write the evidence',
        };
    }
    if (last.at > now + clockDifferenceMs) {
        return { ...finding, found: `a rotation in the future (${last.place})`, fix: 'correct the time of the evidence' };
    }
    if (now - last.at <= (0,duration/* millisecondsOf */.W)(maxAge))
        return undefined;
    const days = Math.floor((now - last.at) / (0,duration/* millisecondsOf */.W)('1d'));
    return { ...finding, found: `${word} rotated ${days} days ago (${last.place})`, fix: 'rotate it' };
}
function newest(entries) {
    return entries.reduce((last, one) => (last === undefined || one.at > last.at ? one : last), undefined);
}
function isAbout({ secret, store, isObject }, one) {
    if (isObject)
        return secret === (0,model/* nameOf */.V)(one.object);
    return one.key !== undefined && secret === one.key && (store === undefined || store === one.store);
}

// EXTERNAL MODULE: ./lib/src/policy/workloads.js
var workloads = __webpack_require__(69543);
;// CONCATENATED MODULE: ./lib/src/policy/rules/secrets.js






/** Secrets from a store outside of the cluster, and none in Git. */
const secrets = {
    required: ({ store, rotation }) => {
        const from = store.length === 0 ? '' : ` from ${store.join(', ')}`;
        const rotated = rotation === undefined ? '' : `, rotated every ${rotation['max-age']}`;
        return `no secret in Git, external secrets${from} that refresh${rotated}`;
    },
    documentation: {
        section: 'Secret Management',
        why: 'What is in Git is in every clone, for ever; a store can rotate a secret and say who read it.',
        passes: 'From uat on: no Secret with data, ExternalSecrets that name a store which exists, has a provider of `store` and refreshes. In development and testing Secrets and SealedSecrets are fine, but no store of `production-stores`.',
        fails: 'A Secret with `data` or `stringData`; a generator of secrets; a SealedSecret, unless `sealed: allowed`; values of ConfigMaps, environment variables, arguments and Helm releases that look like key material; an ExternalSecret without a store, with one that is not there (a ClusterSecretStore: a warning, where `store` is empty) or of another provider, with `refreshInterval: 0` or `refreshPolicy: CreatedOnce`; with `rotation`, a secret of a store, or a SealedSecret, that no file of evidence proves to have been rotated within `max-age`.',
        fix: 'Put the value into the store, and an ExternalSecret that names it into Git. Rotate what was committed. [Evidence of rotations](../../how-to/judge-manifests.md#prove-that-secrets-are-rotated) is a list of names and times.',
    },
    check(world, settings) {
        const isEarly = world.facts.tier === 'development' || world.facts.tier === 'testing';
        if (isEarly)
            return world.index.all.flatMap((object) => productionStores(object, settings));
        return [
            ...world.index.all.flatMap((object) => judged(object, world, settings)),
            ...world.index.workloads.flatMap(literals),
            ...(settings.rotation === undefined ? [] : rotationFindings(world.index.all, settings.rotation, world.facts)),
        ];
    },
};
function finding(object, path, expected, found, fix) {
    return { grade: 'fail', object, path, expected, found, fix };
}
const intoStore = 'put it into the secret store, read it by an ExternalSecret, and rotate it';
function judged(object, world, settings) {
    switch (object.kind) {
        case 'Secret':
            return object.group === '' ? secretData(object) : [];
        case 'ConfigMap':
            return configured(object);
        case 'SealedSecret':
            return settings.sealed === 'allowed'
                ? []
                : [finding(object, [], 'an ExternalSecret', 'a SealedSecret', intoStore)];
        case 'ExternalSecret':
        case 'ClusterExternalSecret':
            return external(object, world, settings);
        case 'Kustomization':
            return generators(object);
        case 'HelmRelease':
            return helmValues(object, ['spec', 'values']);
        case 'Application':
            return applicationValues(object);
        default:
            return [];
    }
}
function secretData(object) {
    return ['data', 'stringData'].flatMap((key) => {
        const data = object.body[key];
        const names = (0,json_path/* isRecord */.u4)(data) ? Object.keys(data).filter((name) => data[name] !== '') : [];
        if (names.length === 0)
            return [];
        const found = `values of ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;
        return [finding(object, [key], 'no secret in Git', found, intoStore)];
    });
}
function configured(object) {
    const { data } = object.body;
    if (!(0,json_path/* isRecord */.u4)(data))
        return [];
    return Object.entries(data).flatMap(([name, value]) => {
        const sort = typeof value === 'string' ? keyMaterial(name, value) : undefined;
        return sort === undefined
            ? []
            : [finding(object, ['data', name], 'no secret in a ConfigMap', `${sort} (${name})`, intoStore)];
    });
}
function literals(workload) {
    return [...(0,workloads/* initContainersOf */.K$)(workload), ...(0,workloads/* containersOf */.Mz)(workload)].flatMap((one) => variables(workload, one).concat(argumentsOf(workload, one)));
}
function variables({ template }, { container, name, path }) {
    return (container.env ?? []).flatMap((variable, index) => {
        const sort = variable.value === undefined ? undefined : keyMaterial(variable.name, variable.value);
        if (sort === undefined)
            return [];
        const expected = `no secret in a variable of container ${name}`;
        return [finding(template, [...path, 'env', index], expected, `${sort} (${variable.name})`, intoStore)];
    });
}
function argumentsOf({ template }, { container, name, path }) {
    return ['command', 'args'].flatMap((key) => (container[key] ?? []).flatMap((argument, index) => {
        const sort = keyTextIn(argument);
        const expected = `no secret in the arguments of container ${name}`;
        return sort === undefined ? [] : [finding(template, [...path, key, index], expected, sort, intoStore)];
    }));
}
/** Generators put what Git holds into a Secret. */
function generators(object) {
    if (object.group !== 'kustomize.config.k8s.io')
        return [];
    return (0,json_path/* listIn */.Of)(object.body, 'secretGenerator').flatMap((generator, index) => {
        const source = ['literals', 'files', 'envs', 'env'].find((key) => (0,json_path/* memberAt */.mz)(generator, key) !== undefined);
        if (source === undefined)
            return [];
        return [finding(object, ['secretGenerator', index], 'no generator of secrets', source, intoStore)];
    });
}
function helmValues(object, path) {
    const root = path;
    return keyMaterialIn((0,json_path/* memberAt */.mz)(object.body, ...path)).map(({ path: inner, sort }) => finding(object, root.concat(inner), 'no secret in Helm values', `${sort} (${inner.join('.')})`, intoStore));
}
function applicationValues(object) {
    if (object.group !== 'argoproj.io')
        return [];
    const sources = [
        ['spec', 'source', 'helm'],
        ...(0,json_path/* listIn */.Of)(object.body, 'spec', 'sources').map((_, index) => ['spec', 'sources', String(index), 'helm']),
    ];
    return sources.flatMap((path) => helmValues(object, [...path, 'valuesObject']).concat(helmParameters(object, path), helmText(object, path)));
}
function helmParameters(object, path) {
    return (0,json_path/* listIn */.Of)(object.body, ...path, 'parameters').flatMap((parameter, index) => {
        const name = (0,json_path/* textIn */.r7)(parameter, 'name') ?? '';
        const sort = keyMaterial(name, (0,json_path/* textIn */.r7)(parameter, 'value') ?? '');
        if (sort === undefined)
            return [];
        const at = [...path, 'parameters', index];
        return [finding(object, at, 'no secret in Helm parameters', `${sort} (${name})`, intoStore)];
    });
}
function helmText(object, path) {
    const sort = keyTextIn((0,json_path/* textIn */.r7)(object.body, ...path, 'values') ?? '');
    return sort === undefined ? [] : [finding(object, [...path, 'values'], 'no secret in Helm values', sort, intoStore)];
}
function usesGenerator({ body }) {
    return (0,json_path/* listIn */.Of)(body, 'spec', 'dataFrom').some((one) => (0,json_path/* memberAt */.mz)(one, 'sourceRef', 'generatorRef') !== undefined);
}
function external(object, world, settings) {
    const stores = storesOf(object);
    const none = stores.length === 0 && !usesGenerator(object);
    return [
        ...(none ? [finding(object, ['spec'], 'a secret store', 'none', 'set secretStoreRef')] : []),
        ...stores.flatMap((store) => storeFindings(object, store, world, settings)),
        ...refreshing(object),
    ];
}
function storeFindings(object, { kind, name, path }, { index }, { store: allowed }) {
    const found = index.named(kind, kind === 'ClusterSecretStore' ? '' : object.namespace, name);
    const expected = `the store ${kind}/${name} among these objects`;
    // A store of the cluster is often another team's; where providers are named, nothing proves that it has one of them.
    const grade = kind === 'ClusterSecretStore' && allowed.length === 0 ? 'warn' : 'fail';
    if (found === undefined) {
        return [{ ...finding(object, path, expected, 'none', 'add the store, or correct its name'), grade }];
    }
    const provider = (0,json_path/* memberAt */.mz)(found.body, 'spec', 'provider');
    const [word = 'none'] = (0,json_path/* isRecord */.u4)(provider) ? Object.keys(provider) : [];
    if (allowed.length === 0 || allowed.some((one) => providerOf(one) === word))
        return [];
    const where = `${word} (${(0,model/* nameOf */.V)(found)})`;
    return [finding(object, path, `a store of ${allowed.join(' or ')}`, where, 'name a store of an allowed provider')];
}
const providers = { azure: 'azurekv', gcp: 'gcpsm' };
function providerOf(word) {
    return providers[word] ?? word;
}
function refreshing(object) {
    const root = specPath(object);
    const spec = (0,json_path/* memberAt */.mz)(object.body, ...root);
    const interval = (0,json_path/* memberAt */.mz)(spec, 'refreshInterval');
    const policy = (0,json_path/* memberAt */.mz)(spec, 'refreshPolicy');
    const fix = 'set refreshInterval to 1h, so that a rotated secret arrives';
    if (policy === 'CreatedOnce')
        return [finding(object, [...root, 'refreshPolicy'], 'a policy that refreshes', 'CreatedOnce', fix)];
    const isZero = interval === 0 || (typeof interval === 'string' && /^0+(?:\.0+)?(?:ns|us|ms|[smh])?$/.test(interval));
    return isZero ? [finding(object, [...root, 'refreshInterval'], 'a refresh interval above 0', '0', fix)] : [];
}
function productionStores(object, settings) {
    if (object.kind !== 'ExternalSecret' && object.kind !== 'ClusterExternalSecret')
        return [];
    return storesOf(object)
        .filter(({ name }) => settings['production-stores'].includes(name))
        .map(({ name, path }) => finding(object, path, 'no store of production', name, 'name a store of this environment'));
}


/***/ }),

/***/ 30910:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zones: () => (/* binding */ zones)
/* harmony export */ });
/* harmony import */ var _objects_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69203);
/* harmony import */ var _workloads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69543);


const zone = 'topology.kubernetes.io/zone';
/** Spreads each workload over zones. */
const zones = {
    required: () => `pods spread over ${zone}`,
    documentation: {
        section: 'Production Application HA',
        why: 'Replicas that the scheduler puts into one zone fall with it.',
        passes: 'A topology spread constraint on `topology.kubernetes.io/zone` with `whenUnsatisfiable: DoNotSchedule`, or a required pod anti-affinity on it, whose selector matches the pods. DaemonSets, Jobs and hooks are not judged.',
        fails: 'No such constraint; one on `kubernetes.io/hostname` alone, since a host is no zone; a selector that is absent or matches other pods. `ScheduleAnyway` and a preferred anti-affinity are warnings.',
        fix: 'Add `topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: … }]` to the pod.',
    },
    check: ({ index }) => index.workloads.flatMap((workload) => (workload.life === 'scaled' || workload.life === 'alone') && !(0,_workloads_js__WEBPACK_IMPORTED_MODULE_0__/* .isHook */ .IA)(workload.object)
        ? (unspread(workload) ?? [])
        : []),
};
function unspread(workload) {
    const found = [...constraints(workload), ...antiAffinities(workload)];
    if (found.some(({ spread }) => spread === 'strict'))
        return undefined;
    const soft = found.find(({ spread }) => spread === 'soft');
    if (soft !== undefined) {
        return finding(workload, soft.path, 'warn', 'one that the scheduler may ignore', 'set whenUnsatisfiable to DoNotSchedule');
    }
    const wrong = found[0];
    if (wrong?.spread === 'other-pods') {
        return finding(workload, wrong.path, 'fail', 'a selector that does not match the pods', 'repeat the labels of the pod in labelSelector');
    }
    if (wrong !== undefined) {
        return finding(workload, wrong.path, 'fail', 'numbers that the API refuses', 'set maxSkew to 1, and minDomains only with DoNotSchedule');
    }
    const path = [...workload.podPath, 'topologySpreadConstraints'];
    const other = otherKeys(workload);
    return finding(workload, path, 'fail', other ?? 'none', `add a topology spread constraint on ${zone}`);
}
function constraints({ pod, podPath, podLabels }) {
    return (pod.topologySpreadConstraints ?? []).flatMap((one, index) => {
        if (one.topologyKey !== zone)
            return [];
        const path = [...podPath, 'topologySpreadConstraints', index];
        const isStrict = one.whenUnsatisfiable === 'DoNotSchedule';
        const isPossible = (one.maxSkew ?? 0) > 0 && (one.minDomains === undefined || (isStrict && one.minDomains > 0));
        if (!isPossible)
            return [{ spread: 'impossible', path }];
        // An absent selector counts no pods (API of TopologySpreadConstraint).
        if (one.labelSelector === undefined || !(0,_objects_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .selectorMatches */ .de)(one.labelSelector, podLabels)) {
            return [{ spread: 'other-pods', path }];
        }
        return [{ spread: isStrict ? 'strict' : 'soft', path }];
    });
}
function antiAffinities(workload) {
    const { requiredDuringSchedulingIgnoredDuringExecution: must, preferredDuringSchedulingIgnoredDuringExecution: may } = workload.pod.affinity?.podAntiAffinity ?? {};
    const path = [...workload.podPath, 'affinity', 'podAntiAffinity'];
    return [
        ...(must ?? []).filter((term) => isOnZone(term)).map((term) => spreadOf(term, workload, 'strict', path)),
        ...(may ?? [])
            .flatMap(({ podAffinityTerm }) => podAffinityTerm ?? [])
            .filter((term) => isOnZone(term))
            .map((term) => spreadOf(term, workload, 'soft', path)),
    ];
}
function isOnZone({ topologyKey }) {
    return topologyKey === zone;
}
function spreadOf({ labelSelector, namespaces }, { podLabels, object }, spread, path) {
    const isOwn = namespaces === undefined || namespaces.length === 0 || namespaces.includes(object.namespace);
    const matches = labelSelector !== undefined && isOwn && (0,_objects_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .selectorMatches */ .de)(labelSelector, podLabels);
    return { spread: matches ? spread : 'other-pods', path };
}
function otherKeys({ pod }) {
    const keys = [
        ...(pod.topologySpreadConstraints ?? []).map(({ topologyKey }) => topologyKey),
        ...(pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).map(({ topologyKey }) => topologyKey),
    ];
    return keys.length === 0 ? undefined : `only ${keys.join(', ')}`;
}
function finding({ template }, path, grade, found, fix) {
    return { grade, object: template, path, expected: `a constraint on ${zone} for these pods`, found, fix };
}


/***/ }),

/***/ 69543:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ ephemeralContainersOf),
/* harmony export */   IA: () => (/* binding */ isHook),
/* harmony export */   K$: () => (/* binding */ initContainersOf),
/* harmony export */   Mz: () => (/* binding */ containersOf)
/* harmony export */ });
/** Objects of Helm and Argo CD that run once beside a deployment, such as tests. */
const hookAnnotations = ['helm.sh/hook', 'argocd.argoproj.io/hook'];
function isHook({ annotations }) {
    return hookAnnotations.some((name) => Object.hasOwn(annotations, name));
}
/** Containers that run beside each other; `initContainers` are those that run before. */
function containersOf({ pod, podPath }) {
    return placed(pod.containers, [...podPath, 'containers']);
}
function initContainersOf({ pod, podPath }) {
    return placed(pod.initContainers ?? [], [...podPath, 'initContainers']);
}
/** Ephemeral containers, which a manifest may hold, too. */
function ephemeralContainersOf({ pod, podPath }) {
    return placed(pod.ephemeralContainers ?? [], [...podPath, 'ephemeralContainers']);
}
function placed(containers, path) {
    return containers.map((container, index) => ({
        container,
        name: typeof container.name === 'string' ? container.name : String(index + 1),
        path: [...path, index],
    }));
}


/***/ })

};
