export const id = 7323;
export const ids = [7323];
export const modules = {

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 57323:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flux: () => (/* binding */ flux)
});

// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/sync/pace.js
var sync_pace = __webpack_require__(94049);
// EXTERNAL MODULE: ./lib/src/sync/together.js
var together = __webpack_require__(64352);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/sync/images.js
var sync_images = __webpack_require__(70868);
;// CONCATENATED MODULE: ./lib/src/sync/flux/pods.js



/** Reads the Pods of a namespace that have not ended. */
function readPods(items) {
    return items.flatMap((item) => {
        const status = (0,json/* member */.Dc)(item, 'status');
        const phase = (0,json/* textAt */.$6)(status, 'phase');
        if (phase === 'Succeeded' || phase === 'Failed')
            return [];
        const ready = (0,json/* listAt */.gT)(status, 'conditions').find((one) => (0,json/* textAt */.$6)(one, 'type') === 'Ready');
        const isReady = (0,json/* textAt */.$6)(ready, 'status') === 'True';
        const { owner, isOfJob } = ownerOf(item);
        return [
            {
                name: (0,json/* textAt */.$6)((0,json/* member */.Dc)(item, 'metadata'), 'name') ?? '',
                owner,
                isOfJob,
                isReady,
                readySince: isReady ? ((0,json/* textAt */.$6)(ready, 'lastTransitionTime') ?? '') : '',
                images: imagesOf(item),
                complaint: complaintOf(item),
            },
        ];
    });
}
/**
 * Returns the Pods of an application: those of workloads that its object applied. Where none of these runs an image of
 * it, a controller between the two made them, and every Pod of the namespaces with such an image counts. Those of Jobs
 * come and go, as hooks do.
 */
function podsOf(pods, inventory, isOwn) {
    const lasting = pods.filter(({ isOfJob }) => !isOfJob);
    const runsOwn = ({ images }) => images.some((image) => isOwn((0,sync_images/* parseImage */.zZ)(image).repository));
    const applied = lasting.filter(({ owner }) => inventory.has(owner));
    return applied.some(runsOwn) ? applied : lasting.filter(runsOwn);
}
/** A ReplicaSet has the name of its Deployment or Rollout, and the hash that its Pods are labelled with. */
function ownerOf(pod) {
    const metadata = (0,json/* member */.Dc)(pod, 'metadata');
    const owner = (0,json/* listAt */.gT)(metadata, 'ownerReferences').find((one) => (0,json/* member */.Dc)(one, 'controller') === true);
    const [kind, name] = [(0,json/* textAt */.$6)(owner, 'kind') ?? '', (0,json/* textAt */.$6)(owner, 'name') ?? ''];
    const namespace = (0,json/* textAt */.$6)(metadata, 'namespace') ?? '';
    if (kind !== 'ReplicaSet') {
        const own = owner === undefined ? `Pod/${(0,json/* textAt */.$6)(metadata, 'name') ?? ''}` : `${kind}/${name}`;
        return { owner: `${namespace}/${own}`, isOfJob: kind === 'Job' };
    }
    const labels = (0,json/* member */.Dc)(metadata, 'labels');
    const rollout = (0,json/* textAt */.$6)(labels, 'rollouts-pod-template-hash');
    const hash = rollout ?? (0,json/* textAt */.$6)(labels, 'pod-template-hash') ?? '';
    const parent = hash !== '' && name.endsWith(`-${hash}`) ? name.slice(0, -hash.length - 1) : name;
    return { owner: `${namespace}/${rollout === undefined ? 'Deployment' : 'Rollout'}/${parent}`, isOfJob: false };
}
function imagesOf(pod) {
    const spec = (0,json/* member */.Dc)(pod, 'spec');
    return ['initContainers', 'containers']
        .flatMap((key) => (0,json/* listAt */.gT)(spec, key))
        .flatMap((container) => (0,json/* textAt */.$6)(container, 'image') ?? []);
}
function complaintOf(pod) {
    const status = (0,json/* member */.Dc)(pod, 'status');
    const name = (0,json/* textAt */.$6)((0,json/* member */.Dc)(pod, 'metadata'), 'name') ?? '';
    const states = ['initContainerStatuses', 'containerStatuses'].flatMap((key) => (0,json/* listAt */.gT)(status, key));
    const waiting = states.map((one) => (0,json/* member */.Dc)((0,json/* member */.Dc)(one, 'state'), 'waiting')).find(isBad);
    const unscheduled = (0,json/* listAt */.gT)(status, 'conditions').find((one) => (0,json/* textAt */.$6)(one, 'reason') === 'Unschedulable');
    const words = waiting ?? unscheduled;
    if (words === undefined)
        return undefined;
    const parts = [(0,json/* textAt */.$6)(words, 'reason'), (0,json/* textAt */.$6)(words, 'message')].filter((part) => part !== undefined);
    return (0,shown/* shown */.S)(`Pod ${name}: ${parts.join(', ')}`, 300);
}
function isBad(waiting) {
    return /BackOff|Err|Invalid|CrashLoop/.test((0,json/* textAt */.$6)(waiting, 'reason') ?? '');
}
/** Token of the next page of a list; undefined for the last one. */
function nextPage(body) {
    return (0,json/* isList */.Lv)((0,json/* member */.Dc)(body, 'items')) ? (0,json/* textAt */.$6)((0,json/* member */.Dc)(body, 'metadata'), 'continue') : undefined;
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/state.js

/** Kinds that are asked for, by what the API calls them. */
const kinds = {
    Kustomization: { path: 'kustomize.toolkit.fluxcd.io/v1', plural: 'kustomizations', by: 'kustomize-controller' },
    HelmRelease: { path: 'helm.toolkit.fluxcd.io/v2', plural: 'helmreleases', by: 'helm-controller' },
    GitRepository: { path: 'source.toolkit.fluxcd.io/v1', plural: 'gitrepositories', by: 'source-controller' },
    OCIRepository: { path: 'source.toolkit.fluxcd.io/v1', plural: 'ocirepositories', by: 'source-controller' },
    Bucket: { path: 'source.toolkit.fluxcd.io/v1', plural: 'buckets', by: 'source-controller' },
    HelmChart: { path: 'source.toolkit.fluxcd.io/v1', plural: 'helmcharts', by: 'source-controller' },
};
const most = 5000;
/** Reads an object. What is missing or of another type is left empty: a judgement then has nothing to go by. */
function readObject(kind, body) {
    const [metadata, spec, status] = [(0,json/* member */.Dc)(body, 'metadata'), (0,json/* member */.Dc)(body, 'spec'), (0,json/* member */.Dc)(body, 'status')];
    const [namespace, name] = [(0,json/* textAt */.$6)(metadata, 'namespace') ?? '', (0,json/* textAt */.$6)(metadata, 'name') ?? ''];
    const inventory = (0,json/* listAt */.gT)((0,json/* member */.Dc)(status, 'inventory'), 'entries').slice(0, most).flatMap(entryOf);
    const target = (0,json/* textAt */.$6)(spec, 'targetNamespace') ?? namespace;
    const attempted = (0,json/* textAt */.$6)(status, 'lastAttemptedRevision') ?? '';
    const origin = (0,json/* textAt */.$6)(status, 'lastAppliedOriginRevision');
    const artifact = (0,json/* member */.Dc)(status, 'artifact');
    return {
        kind,
        namespace,
        name,
        isBeingDeleted: (0,json/* textAt */.$6)(metadata, 'deletionTimestamp') !== undefined,
        isSuspended: (0,json/* member */.Dc)(spec, 'suspend') === true,
        isObserved: (0,json/* member */.Dc)(metadata, 'generation') === (0,json/* member */.Dc)(status, 'observedGeneration'),
        version: JSON.stringify([(0,json/* member */.Dc)(metadata, 'generation'), status]),
        ready: conditionOf(status, 'Ready'),
        stalled: conditionOf(status, 'Stalled'),
        reconciling: conditionOf(status, 'Reconciling'),
        attempted: commitOf(attempted),
        applied: commitOf(origin ?? (0,json/* textAt */.$6)(status, 'lastAppliedRevision') ?? ''),
        artifact: commitOf(originOf(artifact) ?? (0,json/* textAt */.$6)(artifact, 'revision') ?? ''),
        handledAt: (0,json/* textAt */.$6)(status, 'lastHandledReconcileAt') ?? '',
        source: sourceOf(spec, namespace),
        appliedBy: kind === 'HelmRelease' ? carrierOf(metadata) : undefined,
        chart: kind === 'HelmRelease' ? attempted : '',
        inventory: new Set(inventory.map(({ id }) => id)),
        namespaces: inventory.length === 0 ? [target] : [...new Set(inventory.map((one) => one.namespace))].filter(isText),
        timeoutMs: timeoutOf(kind, spec),
    };
}
/** Commit in a revision of Flux: `main@sha1:…`, `sha1:…`, and `main/…` of the time before Flux 2. */
function commitOf(revision) {
    return /(?:^|[@/])(?:sha1:|sha256:)?([0-9a-f]{40}(?:[0-9a-f]{24})?)$/.exec(revision)?.[1] ?? '';
}
/** Duration of Go in milliseconds: `1h30m`, `20s`; undefined for anything else. */
function goDuration(text) {
    const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
    if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce((sum, [, count = '', unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
}
/**
 * A Kustomization without one has its interval less half a minute, and half a minute at least. A HelmRelease has five
 * minutes for each action, of which an upgrade and a rollback are two.
 */
function timeoutOf(kind, spec) {
    const own = goDuration((0,json/* textAt */.$6)(spec, 'timeout') ?? '');
    if (kind === 'HelmRelease')
        return (own ?? 300_000) * 2;
    const interval = goDuration((0,json/* textAt */.$6)(spec, 'interval') ?? '') ?? 300_000;
    return Math.max(30_000, own ?? interval - 30_000);
}
function conditionOf(status, type) {
    const one = (0,json/* listAt */.gT)(status, 'conditions').find((each) => (0,json/* textAt */.$6)(each, 'type') === type);
    if (one === undefined)
        return undefined;
    return {
        status: (0,json/* textAt */.$6)(one, 'status') ?? 'Unknown',
        reason: (0,json/* textAt */.$6)(one, 'reason') ?? '',
        message: (0,json/* textAt */.$6)(one, 'message') ?? '',
        since: (0,json/* textAt */.$6)(one, 'lastTransitionTime') ?? '',
    };
}
/** Commit that an artifact was made from, where the source's own revision is a digest. */
function originOf(artifact) {
    return (0,json/* textAt */.$6)((0,json/* member */.Dc)(artifact, 'metadata'), 'org.opencontainers.image.revision');
}
/** Source of a Kustomization, or that of the chart of a HelmRelease. */
function sourceOf(spec, namespace) {
    const reference = (0,json/* member */.Dc)(spec, 'sourceRef') ?? (0,json/* member */.Dc)((0,json/* member */.Dc)((0,json/* member */.Dc)(spec, 'chart'), 'spec'), 'sourceRef') ?? (0,json/* member */.Dc)(spec, 'chartRef');
    const [kind, name] = [(0,json/* textAt */.$6)(reference, 'kind') ?? '', (0,json/* textAt */.$6)(reference, 'name')];
    if (name === undefined || !isKind(kind))
        return undefined;
    return { kind, name, namespace: (0,json/* textAt */.$6)(reference, 'namespace') ?? namespace };
}
function isKind(kind) {
    return Object.hasOwn(kinds, kind);
}
/** kustomize-controller labels everything that it applies. */
function carrierOf(metadata) {
    const labels = (0,json/* member */.Dc)(metadata, 'labels');
    const name = (0,json/* textAt */.$6)(labels, 'kustomize.toolkit.fluxcd.io/name');
    const namespace = (0,json/* textAt */.$6)(labels, 'kustomize.toolkit.fluxcd.io/namespace');
    return name === undefined || namespace === undefined ? undefined : { kind: 'Kustomization', name, namespace };
}
/** An entry's id is `namespace_name_group_kind`; no part of it has an underscore. */
function entryOf(entry) {
    const [namespace = '', name = '', , kind = ''] = ((0,json/* textAt */.$6)(entry, 'id') ?? '').split('_');
    return kind === '' ? [] : [{ namespace, id: `${namespace}/${kind}/${name}` }];
}
function isText(text) {
    return text !== '';
}
/** Where an object is, for people: `Kustomization flux-system/cart-test`. */
function titleOf({ kind, namespace, name }) {
    return `${kind} ${namespace}/${name}`;
}
/** Lists the entries of a list of the API. */
function itemsOf(body) {
    const items = (0,json/* member */.Dc)(body, 'items');
    return (0,json/* isList */.Lv)(items) ? items : [];
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/client.js






const answerMs = 10_000;
const largestAnswer = 64 * 1024 * 1024;
const podsPerPage = '500';
const maxPages = 20;
/** Contacts nothing. Throws UsageError for an invalid address, RefusedError for the token of another server. */
function createClient({ server: base, ca, web, pace, timeoutMs = answerMs }) {
    const server = web.open({
        base,
        service: 'kubernetes',
        title: 'the Kubernetes API',
        scope: 'get',
        limits: { timeoutMs, maxBytes: largestAnswer },
        isOnce: true,
        ca,
    });
    const { name } = server;
    function ask(request) {
        return (0,sync_pace/* inTurn */.l)(pace, () => server.read(request));
    }
    return {
        name,
        async object(wanted) {
            const { status, bytes } = await ask({ path: pathOf(wanted), what: titleOf(wanted), accept: [403, 404] });
            if (status === 403)
                throw notAllowed(server, `get ${resourceOf(wanted.kind)}`, titleOf(wanted), bytes);
            if (status !== 404)
                return (0,json/* parseJson */.qF)(bytes, name);
            if (!isJson(bytes))
                throw unknownKind(name, wanted.kind);
            return undefined;
        },
        async objects(kind, namespace) {
            const path = pathOf({ kind, namespace });
            const what = `${kinds[kind].plural} of ${namespace}`;
            const { status, bytes } = await ask({ path, what, accept: [403, 404] });
            if (status === 404)
                throw unknownKind(name, kind);
            return status === 403 ? undefined : itemsOf((0,json/* parseJson */.qF)(bytes, name));
        },
        async pods(namespace) {
            const all = [];
            let next;
            for (let page = 0; page < maxPages; page += 1) {
                const query = { limit: podsPerPage, ...(next !== undefined && { continue: next }) };
                const path = `api/v1/namespaces/${encodeURIComponent(namespace)}/pods`;
                const { status, bytes } = await ask({ path, query, what: `the Pods of ${namespace}`, accept: [403] });
                if (status === 403)
                    throw notAllowed(server, 'list pods', `the Pods of ${namespace}`, bytes);
                const body = (0,json/* parseJson */.qF)(bytes, name);
                all.push(...itemsOf(body));
                next = nextPage(body);
                if (next === undefined)
                    break;
            }
            return all;
        },
        async request(wanted, at) {
            const body = { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': at } } };
            const { status, bytes } = await ask({
                path: pathOf(wanted),
                method: 'PATCH',
                body,
                bodyMedia: 'application/merge-patch+json',
                what: `a reconciliation of ${titleOf(wanted)}`,
                accept: [403, 404, 409, 422],
            });
            return status < 300 ? undefined : wordsOf(bytes, status);
        },
    };
}
function pathOf({ kind, namespace, name }) {
    const { path, plural } = kinds[kind];
    const all = `apis/${path}/namespaces/${encodeURIComponent(namespace)}/${plural}`;
    return name === undefined ? all : `${all}/${encodeURIComponent(name)}`;
}
/** As roles name it: `kustomizations.kustomize.toolkit.fluxcd.io`. */
function resourceOf(kind) {
    const { path, plural } = kinds[kind];
    return `${plural}.${path.replace(/\/.*/, '')}`;
}
function wordsOf(bytes, status) {
    const words = isJson(bytes) ? (0,json/* textAt */.$6)((0,json/* parseJson */.qF)(bytes, ''), 'message') : undefined;
    return (0,shown/* shown */.S)(words ?? `status ${status}`, 300);
}
function isJson(bytes) {
    return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}
function notAllowed({ name }, right, expected, bytes) {
    return new errors/* RemoteError */.Hi({
        code: 'token-too-narrow',
        where: name,
        expected,
        found: `status 403 (${wordsOf(bytes, 403)})`,
        fix: `give the token of KRCI_DEPLOY_KUBERNETES_TOKEN a Role with ${right}`,
    });
}
/** The API answers a path that it does not know with a page, and an object that is not there with a Status. */
function unknownKind(name, kind) {
    return new errors/* RemoteError */.Hi({
        code: 'not-found',
        where: name,
        expected: `${resourceOf(kind)} of ${kinds[kind].path.split('/')[1] ?? ''}`,
        found: 'the API does not know them',
        fix: 'see that "server" is the cluster with Flux 2.3 or newer',
    });
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/evidence.js


function say(subject, state, because) {
    return { state, because, subject: (0,shown/* shown */.S)(titleOf(subject), 160) };
}
/** Tells whether a commit is the one that is waited for, or a later one. */
function isReached({ standings }, commit) {
    const order = standings.get(commit)?.order;
    return order === 'same' || order === 'later';
}
function evidence_short(commit) {
    return commit.slice(0, 12);
}
/** The words of an object's condition: `BuildFailed: kustomize build failed`. */
function conditionWords({ ready, stalled, reconciling }) {
    const faults = [stalled?.status === 'True' ? stalled : undefined, ready?.status === 'False' ? ready : undefined];
    const said = faults.filter((one) => one !== undefined);
    const [first = reconciling ?? ready, second] = said;
    if (first === undefined)
        return 'it says nothing yet';
    const more = second === undefined || second.message === first.message ? '' : `; ${evidence_wordsOf(second)}`;
    return (0,shown/* shown */.S)(`${evidence_wordsOf(first)}${more}`, 400);
}
function evidence_wordsOf({ reason, message }) {
    return reason === '' ? message : `${reason}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/reads.js



const maxNamespaces = 16;
/** Several objects of a kind in a namespace come by one list, where the token may list. */
function readsOf(client, asked, unlisted) {
    const objects = new Map();
    const lists = new Map();
    const pods = new Map();
    const counts = new Map();
    for (const { kind, namespace, name } of asked) {
        const key = `${kind} ${namespace}`;
        counts.set(key, (counts.get(key) ?? new Set()).add(name));
    }
    async function listed(kind, namespace) {
        const items = await client.objects(kind, namespace);
        if (items === undefined)
            unlisted.add(`${kind} ${namespace}`);
        return items && new Map(items.map((item) => [(0,json/* textAt */.$6)((0,json/* member */.Dc)(item, 'metadata'), 'name') ?? '', item]));
    }
    async function read(wanted) {
        const { kind, namespace, name } = wanted;
        const key = `${kind} ${namespace}`;
        const isMany = (counts.get(key)?.size ?? 0) > 1 && counts.get(key)?.has(name) === true;
        const list = isMany && !unlisted.has(key) ? await once(lists, key, () => listed(kind, namespace)) : undefined;
        const body = list === undefined ? await client.object(wanted) : list.get(name);
        return body === undefined ? undefined : readObject(kind, body);
    }
    return {
        async again(wanted) {
            const body = await client.object(wanted);
            return body === undefined ? undefined : readObject(wanted.kind, body);
        },
        object: (wanted) => once(objects, titleOf(wanted), () => read(wanted)),
        async pods(namespaces) {
            const all = [];
            for (const each of namespaces.slice(0, maxNamespaces)) {
                all.push(...(await once(pods, each, async () => readPods(await client.pods(each)))));
            }
            return all;
        },
    };
}
function once(known, key, make) {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
}

// EXTERNAL MODULE: ./lib/src/sync/passing.js
var passing = __webpack_require__(73347);
;// CONCATENATED MODULE: ./lib/src/sync/flux/running.js




/** Says whether the Pods run the images of the commit, and these alone, once its controller has done its part. */
function judgeRunning(evidence, commit) {
    const { state, wanted, pods } = evidence;
    if (pods === undefined)
        return { ...say(state, 'waiting', 'it is Ready'), need: 'pods' };
    const own = podsOf(pods, state.inventory, wanted.isOwn);
    const { missing, foreign, strangers } = (0,sync_images/* compareImages */.qJ)(own.flatMap(({ images }) => images), wanted);
    const others = strangers.length > 0 ? strangers : own.length === 0 ? pods.flatMap(({ images }) => images) : [];
    if (missing.length > 0 || foreign.length > 0) {
        const words = [
            missing.length === 0 ? undefined : `${missing.map(sync_images/* shownImage */.zu).join(' and ')} does not run yet`,
            foreign.length === 0 ? undefined : `${some(foreign)} still runs`,
            missing.length > 0 && foreign.length === 0 && others.length > 0
                ? `of its repository nothing runs, but ${some(others)}`
                : undefined,
        ].filter((part) => part !== undefined);
        const waiting = say(state, 'waiting', [...words, ...complaintsOf(own)].join(', '));
        // Values that lie in a ConfigMap do not change the HelmRelease, so that nothing tells its controller.
        return state.kind === 'HelmRelease' ? { ...waiting, need: 'object' } : waiting;
    }
    const unready = own.filter(({ isReady }) => !isReady);
    if (unready.length > 0)
        return say(state, 'waiting', unreadyWords(unready));
    return done(evidence, commit, own);
}
function done({ state, wanted, standings }, commit, own) {
    const syncedAt = state.ready?.since ?? '';
    const healthyAt = [syncedAt, ...own.map(({ readySince }) => readySince)].toSorted().at(-1) ?? syncedAt;
    const images = wanted.images.map(sync_images/* shownImage */.zu).join(' and ');
    const at = standings.get(commit)?.order === 'later' ? `the later commit ${evidence_short(commit)}` : evidence_short(commit);
    return { ...say(state, 'done', `ready at ${at}, runs ${images}`), revision: commit, syncedAt, healthyAt };
}
/** What keeps Pods of the application from starting, at most two of them. */
function complaintsOf(pods) {
    return pods.flatMap(({ complaint }) => complaint ?? []).slice(0, 2);
}
function unreadyWords(pods) {
    const complaints = complaintsOf(pods);
    if (complaints.length > 0)
        return complaints.join('; ');
    const names = pods.slice(0, 3).map(({ name }) => (0,shown/* shown */.S)(name, 80));
    return `${names.join(', ')}${pods.length > 3 ? ` and ${pods.length - 3} more` : ''} not ready yet`;
}
function some(images) {
    return (0,shown/* shown */.S)([...new Set(images)].slice(0, 3).join(' and '), 300);
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/judge.js






/** Returns every commit whose standing a judgement asks for. */
function commitsOf(states) {
    const all = states.flatMap((state) => (state === undefined ? [] : [state.applied, state.attempted, state.artifact]));
    return [...new Set(all)].filter((commit) => commit !== '');
}
/**
 * Says whether a commit runs, from what an object of Flux says: its controller has seen its newest spec, it is Ready,
 * not suspended, what it applied is the commit or a later one that names the same images, and the Pods run those.
 * `Healthy` alone is of the revision before, and so is Ready while an object is suspended.
 */
function judge(evidence) {
    const { state } = evidence;
    const held = heldUp(state);
    if (held !== undefined)
        return held;
    return state.kind === 'HelmRelease' ? judgeRelease(evidence) : judgeKustomization(evidence);
}
/** Says what a Kustomization has applied, and of a later commit with other images that it is overtaken. */
function judgeKustomization(evidence) {
    const { state } = evidence;
    const overtaking = overtakenBy(evidence, state.attempted) ?? overtakenBy(evidence, state.applied);
    if (overtaking !== undefined)
        return overtaking;
    if (!isReached(evidence, state.attempted))
        return notBegun(evidence);
    const isApplied = isReached(evidence, state.applied);
    // A later commit that fails takes nothing away from what is applied.
    if (isApplied && state.attempted !== state.applied && state.ready?.status === 'False') {
        return judgeRunning(evidence, state.applied);
    }
    const fault = faultOf(evidence, state);
    if (fault !== undefined)
        return fault;
    if (!isApplied || !isSettled(state))
        return underWay(state);
    return judgeRunning(evidence, state.applied);
}
/**
 * Says what a HelmRelease has installed. What binds it to a commit is the Kustomization that applies it, or the commit
 * in the version of a chart from Git.
 */
function judgeRelease(evidence) {
    const { state, carrier, source } = evidence;
    const revision = carrier === undefined ? commitOfChart(evidence) : carrier.applied;
    const later = source?.artifact ?? '';
    const overtaking = carrier === undefined ? overtakenBy(evidence, later) : undefined;
    if (overtaking !== undefined)
        return overtaking;
    if (carrier !== undefined) {
        const carried = judgeCarrier(evidence, carrier);
        if (carried !== undefined)
            return carried;
        if (isOlderChart(evidence))
            return unbound(evidence);
    }
    else if (revision === undefined)
        return unbound(evidence);
    const fault = faultOf(evidence, state);
    if (fault !== undefined)
        return fault;
    if (!isSettled(state))
        return underWay(state);
    return judgeRunning(evidence, revision ?? '');
}
/** Nothing runs by a HelmRelease before its Kustomization has applied it. */
function judgeCarrier(evidence, carrier) {
    const held = heldUp(carrier);
    if (held !== undefined)
        return held;
    const ofCarrier = { ...evidence, state: carrier };
    const overtaking = overtakenBy(ofCarrier, carrier.attempted) ?? overtakenBy(ofCarrier, carrier.applied);
    if (overtaking !== undefined)
        return overtaking;
    if (isReached(evidence, carrier.applied))
        return undefined;
    if (!isReached(evidence, carrier.attempted))
        return notBegun(ofCarrier);
    return faultOf(ofCarrier, carrier) ?? underWay(carrier);
}
/** Says what no waiting helps: it is being deleted, or suspended. */
function heldUp(state) {
    if (state.isBeingDeleted)
        return say(state, 'failed', 'it is being deleted');
    if (!state.isSuspended)
        return undefined;
    const at = state.applied === '' ? '' : `, and stays at ${evidence_short(state.applied)}`;
    return {
        ...say(state, 'failed', `it is suspended (spec.suspend)${at}`),
        fix: `resume it (flux resume ${commandOf(state)} ${(0,shown/* shown */.S)(state.name)} -n ${(0,shown/* shown */.S)(state.namespace)}), then run again`,
    };
}
function commandOf({ kind }) {
    return kind === 'HelmRelease' ? 'helmrelease' : 'kustomization';
}
function overtakenBy({ standings, wanted, state }, commit) {
    const standing = standings.get(commit);
    if (standing?.order !== 'later' || standing.images === undefined)
        return undefined;
    if ((0,sync_images/* sameImages */.$j)(standing.images, wanted.images))
        return undefined;
    const names = standing.images.map(sync_images/* shownImage */.zu).join(' and ') || 'no image';
    return say(state, 'overtaken', `the later commit ${evidence_short(commit)} names ${names}`);
}
/** Its controller has not tried the commit: because of the source, or because it has not come to it. */
function notBegun(evidence) {
    const { state, source } = evidence;
    const at = state.applied === '' ? 'nothing is applied yet' : `it is at ${evidence_short(state.applied)}`;
    if (source === undefined) {
        const name = state.source === undefined ? 'its source' : titleOf(state.source);
        return { ...say(state, 'waiting', `${at}; ${name} is not there`), need: 'source' };
    }
    if (!isReached(evidence, source.artifact))
        return sourceBehind(evidence, source, at);
    const overtaking = overtakenBy(evidence, source.artifact);
    if (overtaking !== undefined)
        return overtaking;
    const words = `${at}; ${titleOf(source)} has the commit`;
    if (state.stalled?.status === 'True')
        return doubtful(evidence, state, `Stalled: ${conditionWords(state)}`);
    const more = state.ready?.status === 'False' ? `; ${conditionWords(state)}` : '';
    const awaits = more === '' ? state : undefined;
    return { ...say(state, 'waiting', `${words}${more}`), need: 'object', awaits };
}
/** The source fetches by itself at its interval; a fault of it is said in its own words. */
function sourceBehind(evidence, source, at) {
    if (source.isSuspended) {
        return {
            ...say(evidence.state, 'failed', `${titleOf(source)} is suspended (spec.suspend)`),
            fix: `resume it (flux resume source git ${(0,shown/* shown */.S)(source.name)} -n ${(0,shown/* shown */.S)(source.namespace)}), then run again`,
        };
    }
    const has = source.artifact === '' ? 'has nothing yet' : `is at ${evidence_short(source.artifact)}`;
    if (source.ready?.status !== 'False' && source.stalled?.status !== 'True') {
        return { ...say(evidence.state, 'waiting', `${at}; ${titleOf(source)} ${has}`), need: 'source', awaits: source };
    }
    const words = `${titleOf(source)}: ${conditionWords(source)}`;
    if ((0,passing/* isPassing */.W)(words))
        return { ...say(evidence.state, 'waiting', words), need: 'source' };
    return { ...doubtful(evidence, evidence.state, words), need: 'source' };
}
/** Ends where two looks see the same: the first may be of the moment before this commit mends it. */
function doubtful({ suspicion }, state, words) {
    if (suspicion === words)
        return say(state, 'failed', words);
    return { ...say(state, 'waiting', words), suspicion: words };
}
/** Reasons that are about something else, and pass when that is there. */
const passingReasons = new Set([
    'DependencyNotReady',
    'ArtifactFailed',
    'SourceNotReady',
    'Progressing',
    'ProgressingWithRetry',
    'DriftDetected',
]);
/**
 * Says what an object failed at. kustomize-controller tries the same again for ever, so that its first word counts;
 * helm-controller has a number of attempts, and is Stalled or at rest when they are over.
 */
function faultOf(evidence, state) {
    const { ready, stalled, reconciling, isObserved, kind } = state;
    const isStalled = stalled?.status === 'True';
    if (!isObserved || (ready?.status !== 'False' && !isStalled))
        return undefined;
    const words = conditionWords(state);
    const isTriedAgain = kind === 'HelmRelease' && reconciling?.status === 'True' && !isStalled;
    const passes = passingReasons.has(ready?.reason ?? '') || (0,passing/* isPassing */.W)(words) || isTriedAgain;
    if (passes && !isStalled)
        return say(state, 'waiting', words);
    return kind === 'HelmRelease' ? doubtful(evidence, state, words) : say(state, 'failed', words);
}
function isSettled({ isObserved, ready, reconciling }) {
    return isObserved && ready?.status === 'True' && reconciling?.status !== 'True';
}
function underWay(state) {
    const words = state.isObserved || state.reconciling !== undefined ? conditionWords(state) : 'its change is not seen yet';
    return { ...say(state, 'waiting', words), need: 'complaints', awaits: state };
}
/** The version of a chart from Git carries the first twelve digits of its commit, where it follows revisions. */
function commitOfChart(evidence) {
    const { state, source, chartSource, wanted } = evidence;
    const digits = /\+([0-9a-f]{12})(?:\.\d+)?$/.exec(state.chart)?.[1];
    if (digits === undefined)
        return undefined;
    if (wanted.commit.startsWith(digits))
        return wanted.commit;
    const newest = (chartSource ?? source)?.artifact ?? '';
    return newest.startsWith(digits) && isReached(evidence, newest) ? newest : undefined;
}
/** Tells whether the chart is from the GitOps repository too, and of a commit before the one that is waited for. */
function isOlderChart(evidence) {
    const { chartSource } = evidence;
    if (chartSource === undefined || !isReached(evidence, chartSource.artifact))
        return false;
    return commitOfChart(evidence) === undefined;
}
function unbound({ state, source, wanted }) {
    if (/\+[0-9a-f]{12}/.test(state.chart)) {
        const words = `its chart is ${(0,shown/* shown */.S)(state.chart, 60)}, and not of ${evidence_short(wanted.commit)} yet`;
        return { ...say(state, 'waiting', words), need: source === undefined ? 'object' : 'source', awaits: state };
    }
    return {
        ...say(state, 'unproven', 'nothing binds it to a commit: no Kustomization applies it, and its chart names none'),
        fix: 'let a Kustomization apply it, or take its chart from Git with reconcileStrategy: Revision',
    };
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/watch.js






const requestAgainMs = 30_000;
/** One that has not begun after this long is asked to. */
const idleMs = 5000;
const complaintsEveryMs = 15_000;
/** A controller that has to act and writes nothing for this long is gone. */
const silentMs = 60_000;
/** Makes the requests of a run: none is repeated before half a minute is over. */
function requestsOf(client, clock) {
    const asked = new Map();
    return async (wanted) => {
        const now = clock.now().getTime();
        const known = asked.get(titleOf(wanted));
        if (known !== undefined && (now - known.at < requestAgainMs || known.words !== ''))
            return known.words;
        const refused = await client.request(wanted, clock.now().toISOString());
        const words = refused === undefined ? '' : `it was not asked to look, and does so at its interval (${refused})`;
        asked.set(titleOf(wanted), { at: now, words });
        return words;
    };
}
function watch(target, wanted, { clock, request, client }) {
    const standings = new Map();
    let appliedBy;
    let suspicion;
    let silence;
    let idleSince;
    let complainedAt = -Infinity;
    let complaints = '';
    const now = () => clock.now().getTime();
    async function look(reads) {
        const state = await current(reads);
        if (state === undefined)
            return say(target, 'waiting', 'there is none yet');
        const judgement = await judged(state, reads);
        ({ suspicion } = judgement);
        noteSilence(judgement);
        return judgement;
    }
    /** A HelmRelease is read after what applies it: its generation is then of what that has applied. */
    async function current(reads) {
        if (appliedBy !== undefined)
            await reads.object(appliedBy);
        const state = await reads.object(target);
        if (appliedBy !== undefined || state?.appliedBy === undefined)
            return state;
        appliedBy = state.appliedBy;
        await reads.object(state.appliedBy);
        return reads.again(target);
    }
    async function judged(state, reads) {
        const carrier = state.appliedBy && (await reads.object(state.appliedBy));
        const source = await sourceOf(carrier ?? state, reads);
        const chartSource = carrier !== undefined && state.chart.includes('+') ? await ownSourceOf(state, reads) : undefined;
        for (const commit of commitsOf([state, carrier, source, chartSource])) {
            if (!standings.has(commit))
                standings.set(commit, await wanted.standing(commit));
        }
        const evidence = { state, wanted, standings, source, carrier, chartSource, suspicion };
        const first = judge(evidence);
        if (first.need !== 'pods')
            return acted(first, evidence, reads);
        const pods = await reads.pods(state.namespaces);
        return acted(judge({ ...evidence, pods }), { ...evidence, pods }, reads);
    }
    /** What is applied already needs no look at where it comes from. */
    async function sourceOf(state, reads) {
        if (state.source === undefined || (await isThere(state.attempted)))
            return undefined;
        return reads.object(state.source);
    }
    async function isThere(commit) {
        if (commit === '')
            return false;
        const standing = standings.get(commit) ?? (await wanted.standing(commit));
        standings.set(commit, standing);
        return isReached({ standings }, commit);
    }
    /** Does what the judgement needs, as often as it helps, and says what came of it. */
    async function acted(judgement, { state, carrier, source }, reads) {
        if (judgement.state !== 'waiting')
            return judgement;
        if (judgement.need === 'source' && source !== undefined) {
            const words = await request(source);
            // One that was not asked says nothing until its interval is over.
            return { ...adding(judgement, words), ...(words !== '' && { awaits: undefined }) };
        }
        if (judgement.need !== 'object')
            idleSince = undefined;
        if (judgement.need === 'object')
            return prompted(judgement, judgement.awaits ?? carrier ?? state);
        if (judgement.need !== 'complaints')
            return judgement;
        if (now() - complainedAt < complaintsEveryMs)
            return adding(judgement, complaints);
        const isFirst = complainedAt === -Infinity;
        complainedAt = now();
        if (isFirst)
            return judgement;
        const pods = podsOf(await reads.pods(state.namespaces), state.inventory, wanted.isOwn);
        complaints = complaintsOf(pods).join('; ');
        return adding(judgement, complaints);
    }
    /** Asks one that does not begin by itself: it does so within a second of a new artifact. */
    async function prompted(judgement, object) {
        idleSince ??= now();
        return now() - idleSince < idleMs ? judgement : adding(judgement, await request(object));
    }
    /** Ends a wait for a controller that is gone: the API answers its last word for ever. */
    function noteSilence({ state, awaits }) {
        if (state !== 'waiting' || awaits === undefined) {
            silence = undefined;
            return;
        }
        const version = `${titleOf(awaits)} ${awaits.version}`;
        if (silence?.version !== version)
            silence = { version, since: now() };
        const isBusy = awaits.reconciling?.status === 'True';
        const quietMs = now() - silence.since;
        if (quietMs < (isBusy ? awaits.timeoutMs : 0) + silentMs)
            return;
        throw new errors/* RemoteError */.Hi({
            code: 'sync-controller-silent',
            where: client.name,
            expected: `${kinds[awaits.kind].by} to take up ${titleOf(awaits)}`,
            found: `nothing for ${Math.round(quietMs / 1000)} s`,
            fix: `see that ${kinds[awaits.kind].by} runs`,
        });
    }
    return { target, look, before: () => appliedBy };
}
async function ownSourceOf({ source }, reads) {
    return source && reads.object(source);
}
function adding(judgement, words) {
    return words === '' ? judgement : { ...judgement, because: `${judgement.because}; ${words}` };
}

;// CONCATENATED MODULE: ./lib/src/sync/flux/flux.js







/** Asks Flux by the Kubernetes API. Many objects of a namespace are followed by one list, and their source once. */
function flux({ server, ca, targets, web, clock, timeoutMs }) {
    const client = createClient({ server, ca, web, pace: (0,sync_pace/* createPace */.q)(clock), timeoutMs });
    const options = { client, clock, request: requestsOf(client, clock) };
    const watches = new Map();
    const unlisted = new Set();
    function watchesOf(wanted) {
        const key = `${wanted.application} ${wanted.commit}`;
        const known = watches.get(key) ?? targets(wanted).map((target) => watch(target, wanted, options));
        watches.set(key, known);
        return known;
    }
    return {
        name: `Flux by ${client.name}`,
        pauseMs: 0,
        async look(wanted) {
            const groups = wanted.map(watchesOf);
            const all = groups.flat();
            const before = all.flatMap((one) => one.before() ?? []);
            const reads = readsOf(client, [...before, ...all.map(({ target }) => target)], unlisted);
            for (const one of before)
                await quietly(reads.object(one));
            const sightings = [];
            for (const group of groups) {
                const seen = [];
                for (const one of group)
                    seen.push(await sighted(one, reads));
                sightings.push((0,together/* together */.b)(seen));
            }
            return sightings;
        },
    };
}
/** Leaves a failure to the one that needs the object: it gets the same answer. */
async function quietly(reading) {
    await Promise.allSettled([reading]);
}
/** One that does not answer is waited for. */
async function sighted(one, reads) {
    try {
        return await one.look(reads);
    }
    catch (error) {
        if (!(error instanceof transient_error/* TransientError */.N))
            throw error;
        return say(one.target, 'waiting', `no answer: ${error.problem.found ?? 'unreachable'}`);
    }
}


/***/ }),

/***/ 70868:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ sameImages),
/* harmony export */   qJ: () => (/* binding */ compareImages),
/* harmony export */   zZ: () => (/* binding */ parseImage),
/* harmony export */   zu: () => (/* binding */ shownImage)
/* harmony export */ });
function parseImage(text) {
    const [name = '', digest] = text.split('@', 2);
    const colon = name.lastIndexOf(':');
    const hasTag = colon > name.lastIndexOf('/');
    return {
        repository: hasTag ? name.slice(0, colon) : name,
        ...(hasTag && { tag: name.slice(colon + 1) }),
        ...(digest !== undefined && { digest }),
    };
}
/** Compares the images of Pods with those that a commit names. Images of other applications are left out. */
function compareImages(running, { images, isOwn }) {
    const own = running.filter((text) => isOwn(parseImage(text).repository));
    return {
        missing: images.filter((wanted) => wanted.isOptional !== true && !own.some((text) => isWanted(text, wanted))),
        foreign: own.filter((text) => !images.some((wanted) => isWanted(text, wanted))),
        strangers: own.length === 0 ? running : [],
    };
}
/** Tells whether two commits name the same images. */
function sameImages(one, other) {
    const known = new Set(one.map(identity));
    const there = new Set(other.map(identity));
    return known.size === there.size && [...known].every((name) => there.has(name));
}
/** The digest identifies an image; a tag does where a place holds no digest. */
function isWanted(text, { digest, tag }) {
    const image = parseImage(text);
    return digest === undefined ? tag !== undefined && image.tag === tag : image.digest === digest;
}
function identity({ digest, tag }) {
    return digest ?? `:${tag ?? ''}`;
}
function shownImage({ digest, tag }) {
    return digest?.slice(0, 19) ?? tag ?? 'an image without tag and digest';
}


/***/ }),

/***/ 94049:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45671);

const perRequestMs = 1000;
const longestMs = 16_000;
function createPace(clock) {
    let next = 0;
    let failures = 0;
    return {
        async turn() {
            const now = clock.now().getTime();
            const at = Math.max(now, next);
            next = at + perRequestMs;
            if (at > now)
                await clock.sleep(at - now);
        },
        answered() {
            failures = 0;
        },
        failed(afterMs) {
            failures += 1;
            const pause = afterMs ?? Math.min(longestMs, perRequestMs * 2 ** (failures - 1));
            next = Math.max(next, clock.now().getTime() + pause);
        },
    };
}
/** Sends a request in its turn, and lets what comes of it set the pace. */
async function inTurn(pace, send) {
    await pace.turn();
    try {
        const answer = await send();
        pace.answered();
        return answer;
    }
    catch (error) {
        if (error instanceof _base_transient_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TransientError */ .N)
            pace.failed(error.retryAfterMs);
        throw error;
    }
}


/***/ }),

/***/ 73347:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isPassing)
/* harmony export */ });
/** Signs that a server was away, which passes: the Git server, a registry of charts, an API. */
const passing = /connection refused|connection reset|i\/o timeout|no such host|deadline exceeded|dial tcp|EOF|transport is closing|code = Unavailable|TLS handshake|status code: 5\d\d/i;
/** Tells whether words of a controller are about a server that may come back. */
function isPassing(words) {
    return passing.test(words);
}


/***/ }),

/***/ 64352:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
const order = ['failed', 'overtaken', 'waiting', 'unproven', 'done'];
/** Joins the answers of several objects of one application: the worst one is said, and all are done when each is. */
function together(sightings) {
    const [first, ...more] = sightings.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
    if (first === undefined)
        return { state: 'waiting', because: 'it names no object to ask', subject: '' };
    if (more.length === 0 || first.state !== 'done')
        return first;
    const latest = (key) => sightings
        .map((one) => one[key] ?? '')
        .toSorted()
        .at(-1) ?? '';
    return {
        ...first,
        subject: sightings.map(({ subject }) => subject).join(', '),
        syncedAt: latest('syncedAt'),
        healthyAt: latest('healthyAt'),
    };
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
