export const id = 6546;
export const ids = [6546];
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

/***/ 51272:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11015);
/* harmony import */ var _clusters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56464);


/**
 * Says what rules need to know of an environment besides its objects. Unless the manifests
 * name the entering artifact already (`isWritten`), its image is taken for the one that they will name.
 */
function environmentFacts(flow, environment, entering, { isWritten = false } = {}) {
    const others = flow.environments.filter(({ name }) => name !== environment.name);
    const registry = environment.registry.startsWith('oci:') ? undefined : environment.registry;
    return {
        ...(0,_clusters_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterFacts */ .s7)(flow.clusters, environment.cluster),
        environment: environment.name,
        tier: environment.tier,
        registry: registry === '' ? undefined : registry,
        images: flow.applications.map(({ name, image }) => ({
            application: name,
            repository: registry === undefined || registry === '' ? image : `${registry}/${image}`,
            digest: entering?.application === name ? entering.digest : undefined,
            isEntering: entering?.application === name && !isWritten,
        })),
        deliveries: flow.applications.flatMap((application) => {
            const steps = (0,_delivery_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryOf */ .A)(application, environment)?.canary?.steps;
            return steps === undefined ? [] : [{ application: application.name, steps, file: flow.file }];
        }),
        otherEnvironments: others.map(({ name }) => name),
        neighbours: others.filter(({ cluster }) => cluster === environment.cluster).map(({ name }) => name),
    };
}


/***/ }),

/***/ 49730:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   Lo: () => (/* binding */ messageText),
/* harmony export */   yY: () => (/* binding */ defaultIdentity)
/* harmony export */ });
/**
 * Identity with a reserved address (RFC 2606): a commit without an author of its own must not show on a stranger's
 * profile.
 */
const defaultIdentity = { name: 'krci-deploy', email: 'krci-deploy@noreply.invalid' };
const maxSubject = 200;
const maxBody = 64 * 1024;
/**
 * Returns the text of a commit: subject, body, trailers. Line breaks in a subject or a trailer become spaces, so that
 * no value can add a trailer; trailers without a value are left out. Throws for a trailer key that Git would not read
 * as one.
 */
function messageText(message) {
    const subject = oneLine(message.subject).slice(0, maxSubject) || 'Update manifests';
    const body = severalLines(message.body ?? '').slice(0, maxBody);
    const trailers = message.trailers
        .map(([key, value]) => [key, oneLine(value)])
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${trailerKey(key)}: ${value}`);
    return `${[subject, body, trailers.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}
/** `Name <email>` as Git writes it; characters that would end a field early are dropped. */
function identityText(identity) {
    const name = oneLine(identity.name).replaceAll(/[<>]/g, '').trim();
    const email = oneLine(identity.email).replaceAll(/[<>\s]/g, '');
    return `${name || defaultIdentity.name} <${email || defaultIdentity.email}>`;
}
function trailerKey(key) {
    if (/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(key))
        return key;
    throw new Error(`"${key}" is no key for a Git trailer`);
}
// Control characters, and the separators that some viewers break lines at.
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
const control = /(?![\n\t])\p{Cc}/gu;
function oneLine(text) {
    return text.replaceAll(breaking, ' ').trim();
}
function severalLines(text) {
    return text.replaceAll('\r\n', '\n').replaceAll(control, '').trim();
}


/***/ }),

/***/ 20856:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ takeTag),
/* harmony export */   dF: () => (/* binding */ committer),
/* harmony export */   hs: () => (/* binding */ localTags),
/* harmony export */   uv: () => (/* binding */ remoteTags)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55349);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49730);


const prefix = 'refs/tags/';
const peeled = '^{}';
/**
 * All tags of the repository, in one process. show-ref takes the peeled ids from packed-refs, where for-each-ref opens
 * every tag object: 10 ms against 60 for ten thousand tags.
 */
async function localTags(git, cwd) {
    const { text } = await git.run(['show-ref', '-d', '--tags'], { cwd, accept: [1] });
    return readTags(text, ' ');
}
/** All tags of a remote. Throws GitError when it cannot be read. */
async function remoteTags(git, cwd, remote) {
    const { text } = await git.run(['ls-remote', '--tags', '--', remote], { cwd, timeout: 60_000 });
    return readTags(text, '\t');
}
/**
 * `<id><separator><ref>` lines; the line with `^{}` follows the one of the tag object and overrules it. One walk over
 * the text without a list of its lines: at ten thousand tags that is half the time.
 */
function readTags(text, separator) {
    const tags = [];
    let at = -1;
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
        end = endOfLine(text, start);
        // Looked for only once passed: lines without any must not make every other line look to the end of the text.
        if (at < start)
            at = text.indexOf(separator, start);
        if (at === -1)
            break;
        if (at > end || !text.startsWith(prefix, at + 1))
            continue;
        const commit = text.slice(start, at);
        const isPeeled = text.endsWith(peeled, end);
        const name = text.slice(at + 1 + prefix.length, isPeeled ? end - peeled.length : end);
        if (isPeeled && tags.at(-1)?.name === name)
            tags.pop();
        tags.push({ name, commit });
    }
    return tags;
}
function endOfLine(text, start) {
    const end = text.indexOf('\n', start);
    return end === -1 ? text.length : end;
}
/**
 * Makes an annotated tag on the remote if there is none of that name. The server compares and swaps, so of any number
 * of writers one wins; nothing is left behind by one that dies before. `cwd` is a scratch repository that sees the
 * commit: the tag object is written there, never to the user's repository. Throws GitError when the remote cannot be
 * reached.
 */
async function takeTag(git, cwd, remote, tag) {
    const object = await git.run(['mktag'], { cwd, input: tagObject(tag) });
    const ref = `${prefix}${tag.name}`;
    // An empty expectation means that the ref must not exist: this push can create and can never move.
    const options = ['--porcelain', '--no-verify', '--no-follow-tags', '--no-signed', `--force-with-lease=${ref}:`];
    const pushed = await git.run(['push', ...options, '--', remote, `${object.text.trim()}:${ref}`], {
        cwd,
        accept: [1],
        timeout: 120_000,
    });
    if (pushed.exitCode === 0)
        return { outcome: /^=/m.test(pushed.text) ? 'there' : 'taken' };
    const status = pushed.text
        .split('\n')
        .find((line) => line.startsWith('!'))
        ?.split('\t')[2];
    if (status === undefined)
        throw new _git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X('push', pushed.exitCode, pushed.stderr);
    return { outcome: 'refused', reason: status.slice(0, 200) };
}
function tagObject({ name, commit, message, tagger, time }) {
    const seconds = Math.floor(time.getTime() / 1000);
    return `object ${commit}\ntype commit\ntag ${name}\ntagger ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .identityText */ .Ky)(tagger)} ${seconds} +0000\n\n${message.trim()}\n`;
}
/** Reads the identity of the user from the configuration; undefined when it has none. */
async function committer(git, cwd) {
    const { text } = await git.run(['var', 'GIT_COMMITTER_IDENT'], { cwd, accept: [128] });
    const match = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(text.trim());
    return match === null ? undefined : { name: match[1] ?? '', email: match[2] ?? '' };
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

/***/ 76181:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ indexObjects)
});

// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/objects/selectors.js
var selectors = __webpack_require__(69203);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/objects/workloads.js

const atSpec = ['spec', 'template'];
/** Kinds that make pods. */
const workloadKinds = {
    Deployment: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    StatefulSet: { groups: ['apps'], life: 'scaled', template: atSpec },
    ReplicaSet: { groups: ['apps', 'extensions'], life: 'scaled', template: atSpec },
    ReplicationController: { groups: [''], life: 'scaled', template: atSpec, plainSelector: true },
    Rollout: { groups: ['argoproj.io'], life: 'scaled', template: atSpec },
    DeploymentConfig: { groups: ['apps.openshift.io'], life: 'scaled', template: atSpec, plainSelector: true },
    DaemonSet: { groups: ['apps', 'extensions'], life: 'node', template: atSpec },
    Job: { groups: ['batch'], life: 'job', template: atSpec },
    CronJob: { groups: ['batch'], life: 'job', template: ['spec', 'jobTemplate', ...atSpec] },
    Pod: { groups: [''], life: 'alone', template: [] },
};
/** Finds the workloads among objects. */
function workloadsOf(objects, named) {
    const referred = new Set();
    const found = objects.flatMap((object) => {
        const kind = kindOf(object);
        if (kind === undefined)
            return [];
        const other = kind.groups[0] === 'argoproj.io' ? referredBy(object, named) : undefined;
        if (other !== undefined)
            referred.add(other);
        return workloadOf(object, kind, other ?? object);
    });
    return referred.size === 0 ? found : found.filter(({ object }) => !referred.has(object));
}
function kindOf({ kind, group }) {
    const found = Object.hasOwn(workloadKinds, kind) ? workloadKinds[kind] : undefined;
    return found?.groups.includes(group) === true ? found : undefined;
}
/** The object that a Rollout takes its pods from (Argo Rollouts, `workloadRef`). */
function referredBy({ namespace, body }, named) {
    const reference = memberOf(memberOf(body, 'spec'), 'workloadRef');
    const [kind, name] = [memberOf(reference, 'kind'), memberOf(reference, 'name')];
    return typeof kind === 'string' && typeof name === 'string' ? named(kind, namespace, name) : undefined;
}
function workloadOf(object, kind, template) {
    const path = template === object ? kind.template : atSpec;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    const made = path.reduce((value, key) => memberOf(value, String(key)), template.body);
    return {
        object,
        life: kind.life,
        // The API refuses an object without pods; its other parts are judged all the same.
        pod: made?.spec ?? { containers: [] },
        podPath: [...path, 'spec'],
        template,
        podLabels: kind.template.length === 0 ? object.labels : (made?.metadata?.labels ?? {}),
        selector: selectorOf(template, kind),
    };
}
function selectorOf({ body }, { plainSelector }) {
    const selector = memberOf(memberOf(body, 'spec'), 'selector');
    if (!(0,json_path/* isRecord */.u4)(selector))
        return undefined;
    if (plainSelector !== true)
        return selector;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
    return { matchLabels: selector };
}
function memberOf(value, key) {
    return (0,json_path/* isRecord */.u4)(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./lib/src/objects/object-index.js



/** Indexes the objects of one environment by kind, by name, and by the labels of their pods. */
function indexObjects(objects) {
    const byKind = (0,group_by/* groupBy */.$)(objects, ({ kind }) => kind);
    const byName = (0,group_by/* groupBy */.$)(objects, ({ kind, namespace, name }) => `${kind}\n${namespace}\n${name}`);
    const named = (kind, namespace, name, groups) => byName.get(`${kind}\n${namespace}\n${name}`)?.find((one) => isIn(one, groups));
    const workloads = workloadsOf(objects, named);
    const inNamespace = (0,group_by/* groupBy */.$)(workloads, ({ object }) => object.namespace);
    const byLabel = new Map();
    for (const workload of workloads) {
        for (const [key, value] of Object.entries(workload.podLabels)) {
            addTo(byLabel, labelKey(workload.object.namespace, key, value), workload);
        }
    }
    return {
        all: objects,
        workloads,
        named,
        ofKind: (kind, groups) => {
            const found = byKind.get(kind) ?? [];
            return groups === undefined ? found : found.filter((one) => isIn(one, groups));
        },
        selected: (namespace, selector) => {
            const candidates = candidatesOf(namespace, selector, byLabel) ?? inNamespace.get(namespace) ?? [];
            return candidates.filter(({ podLabels }) => (0,selectors/* selectorMatches */.de)(selector, podLabels));
        },
    };
}
/** The fewest workloads that can match: those with one of the labels. Undefined where the selector names none. */
function candidatesOf(namespace, { matchLabels = {} }, byLabel) {
    let fewest;
    for (const [key, value] of Object.entries(matchLabels)) {
        const found = byLabel.get(labelKey(namespace, key, value)) ?? [];
        if (fewest === undefined || found.length < fewest.length)
            fewest = found;
    }
    return fewest;
}
function labelKey(namespace, key, value) {
    return `${namespace}\n${key}\n${value}`;
}
function isIn({ group }, groups) {
    return groups === undefined || groups.includes(group);
}
function addTo(groups, key, item) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [item]);
    else
        group.push(item);
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

/***/ 19481:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ locationKey)
/* harmony export */ });
/** Key of a storage among those of all tools. */
function locationKey(tool, location) {
    return `${tool}\n${location ?? ''}`;
}


/***/ }),

/***/ 39384:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readBackups)
});

// EXTERNAL MODULE: ./lib/src/recovery/evidence/read.js
var read = __webpack_require__(14034);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/aws.js



/** States in which a snapshot is made (Amazon RDS API, `DBSnapshot` and `DBClusterSnapshot`). */
const running = new Set(['creating', 'copying']);
/** `AllocatedStorage` says nothing of what is in a snapshot; `FullSnapshotSizeInBytes` is what newer answers have. */
const rdsSnapshots = {
    tool: 'aws-rds',
    documentation: '`aws rds describe-db-snapshots`, `describe-db-cluster-snapshots` (a size where `FullSnapshotSizeInBytes` is told)',
    isOne: (document) => isList(document, 'DBSnapshots') || isList(document, 'DBClusterSnapshots'),
    read: (documents) => ({
        backups: documents.flatMap((document) => [
            ...(0,json_path/* listIn */.Of)(document, 'DBSnapshots').map((one) => rdsSnapshot(one, 'DBSnapshotIdentifier', 'DBInstanceIdentifier')),
            ...(0,json_path/* listIn */.Of)(document, 'DBClusterSnapshots').map((one) => rdsSnapshot(one, 'DBClusterSnapshotIdentifier', 'DBClusterIdentifier')),
        ]),
    }),
};
const ebsSnapshots = {
    tool: 'aws-ebs',
    documentation: '`aws ec2 describe-snapshots`',
    isOne: (document) => isList(document, 'Snapshots') &&
        (0,json_path/* listIn */.Of)(document, 'Snapshots').every((one) => (0,json_path/* textIn */.r7)(one, 'SnapshotId') !== undefined),
    read: (documents) => ({ backups: documents.flatMap((document) => (0,json_path/* listIn */.Of)(document, 'Snapshots').map(ebsSnapshot)) }),
};
function isList(document, key) {
    return Array.isArray((0,json_path/* memberAt */.mz)(document, key));
}
function rdsSnapshot(snapshot, id, of) {
    const status = (0,json_path/* textIn */.r7)(snapshot, 'Status') ?? '';
    const database = (0,json_path/* textIn */.r7)(snapshot, of) ?? '';
    return {
        id: (0,json_path/* textIn */.r7)(snapshot, id) ?? '',
        series: `rds ${database}`,
        names: [database],
        isRunning: running.has(status),
        faults: status === 'available' || running.has(status) ? [] : [`its status is ${(0,shown/* shown */.S)(status)}`],
        // A copy has a time of its own; its data is of the original.
        ...(0,values/* present */.Eb)({
            began: (0,values/* timeAt */.lC)(snapshot, 'OriginalSnapshotCreateTime') ?? (0,values/* timeAt */.lC)(snapshot, 'SnapshotCreateTime'),
            bytes: (0,values/* countAt */.$v)(snapshot, 'FullSnapshotSizeInBytes'),
        }),
    };
}
/** Volumes of Kubernetes carry the name of their claim as tags of the CSI driver. */
function ebsSnapshot(snapshot) {
    const state = (0,json_path/* textIn */.r7)(snapshot, 'State') ?? '';
    const volume = (0,json_path/* textIn */.r7)(snapshot, 'VolumeId') ?? '';
    const tag = (key) => (0,json_path/* listIn */.Of)(snapshot, 'Tags').flatMap((one) => ((0,json_path/* textIn */.r7)(one, 'Key') === key ? ((0,json_path/* textIn */.r7)(one, 'Value') ?? []) : []))[0];
    const [namespace, claim] = [
        tag('kubernetes.io/created-for/pvc/namespace'),
        tag('kubernetes.io/created-for/pvc/name'),
    ];
    return {
        id: (0,json_path/* textIn */.r7)(snapshot, 'SnapshotId') ?? '',
        series: `ebs ${volume}`,
        names: [volume, ...(tag('Name') === undefined ? [] : [tag('Name') ?? ''])],
        isRunning: state === 'pending',
        faults: state === 'completed' || state === 'pending' ? [] : [`its state is ${(0,shown/* shown */.S)(state)}`],
        ...(namespace !== undefined && claim !== undefined && { holds: [`PersistentVolumeClaim/${namespace}/${claim}`] }),
        ...(0,values/* present */.Eb)({
            began: (0,values/* timeAt */.lC)(snapshot, 'StartTime'),
            bytes: (0,values/* countAt */.$v)(snapshot, 'FullSnapshotSizeInBytes'),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/azure.js


/** Azure lists what ended well alone, and tells no size. */
const azureBackups = {
    tool: 'azure',
    documentation: '`az backup recoverypoint list`, `az postgres flexible-server backup list`, with `-o json` (tell no size)',
    isOne: (document) => isPoint(document) || isServerBackup(document),
    read: (documents) => ({ backups: documents.map((one) => (isPoint(one) ? recoveryPoint(one) : serverBackup(one))) }),
};
function isPoint(document) {
    return ((0,json_path/* textIn */.r7)(document, 'type')?.endsWith('/recoveryPoints') === true &&
        ['recoveryPointTime', 'recoveryPointTimeInUTC'].some((key) => (0,json_path/* textIn */.r7)(document, 'properties', key) !== undefined));
}
function isServerBackup(document) {
    return (0,json_path/* textIn */.r7)(document, 'type')?.endsWith('/flexibleServers/backups') === true;
}
function recoveryPoint(point) {
    const path = (0,json_path/* textIn */.r7)(point, 'id') ?? '';
    const item = /\/protectedItems\/([^/]+)\//.exec(path)?.[1] ?? '';
    // `VM;iaasvmcontainerv2;GROUP;NAME`, and alike for other workloads.
    const name = item.split(';').at(-1) ?? '';
    return {
        id: path,
        series: `azure ${name}`,
        names: [name],
        faults: [],
        // Databases in virtual machines have the second name (`AzureWorkloadRecoveryPoint`).
        ...(0,values/* present */.Eb)({
            began: (0,values/* timeAt */.lC)(point, 'properties', 'recoveryPointTime') ?? (0,values/* timeAt */.lC)(point, 'properties', 'recoveryPointTimeInUTC'),
        }),
    };
}
function serverBackup(backup) {
    const path = (0,json_path/* textIn */.r7)(backup, 'id') ?? '';
    const server = /\/flexibleServers\/([^/]+)\//.exec(path)?.[1] ?? '';
    return {
        id: path,
        series: `azure ${server}`,
        names: [server],
        faults: [],
        ...(0,values/* present */.Eb)({ began: (0,values/* timeAt */.lC)(backup, 'completedTime') ?? (0,values/* timeAt */.lC)(backup, 'properties', 'completedTime') }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/cloudnative-pg.js



/** CloudNativePG tells no size: alone it proves that a backup ended, and not what is in it. */
const cloudNativePg = {
    tool: 'cloudnative-pg',
    documentation: 'CloudNativePG `Backup` (tells no size)',
    isOne: (0,values/* isObjectOf */.lz)('postgresql.cnpg.io', 'Backup'),
    read: (objects) => ({ backups: objects.map(backup) }),
};
/** Phases of a backup that has ended; every other one is on its way. */
const ended = new Set(['completed', 'failed', 'walArchivingFailing']);
function backup(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const scheduled = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'cnpg.io/scheduled-backup');
    const series = `Cluster/${namespace}/${(0,json_path/* textIn */.r7)(object, 'spec', 'cluster', 'name') ?? ''}`;
    const status = (0,json_path/* memberAt */.mz)(object, 'status');
    const phase = (0,json_path/* textIn */.r7)(status, 'phase') ?? '';
    const hasArchive = (0,json_path/* textIn */.r7)(status, 'beginLSN') !== undefined && (0,json_path/* textIn */.r7)(status, 'endLSN') !== undefined;
    return {
        id: (0,values/* namespacedName */.vq)(object),
        series,
        selection: {
            snapshots: 0,
            choose: ({ name }) => name === series ? { choice: 'in', by: 'name' } : { choice: 'out', because: `it is of ${(0,shown/* shown */.S)(series)} alone` },
        },
        names: scheduled === undefined ? [] : [`ScheduledBackup/${namespace}/${scheduled}`],
        isRunning: !ended.has(phase),
        faults: [
            ...(ended.has(phase) && phase !== 'completed' ? [`its phase is ${(0,shown/* shown */.S)(phase)}`] : []),
            ...(phase === 'completed' && !hasArchive ? ['it names no begin and end in the log of the database'] : []),
        ],
        ...(0,values/* present */.Eb)({ began: (0,values/* timeAt */.lC)(status, 'startedAt'), seconds: (0,values/* secondsBetween */.O1)(status, ['startedAt'], ['stoppedAt']) }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/google-sql.js



const googleSql = {
    tool: 'google-sql',
    documentation: '`gcloud sql backups list --format json`',
    isOne: (document) => ['sql#backupRun', 'sql#backup'].includes((0,json_path/* textIn */.r7)(document, 'kind') ?? ''),
    read: (documents) => ({ backups: documents.map(backupOf) }),
};
/** States before the last one (Cloud SQL Admin API, SqlBackupRunStatus and SqlBackupState). */
const google_sql_running = new Set(['ENQUEUED', 'RUNNING']);
/** A run of an instance, or a backup of a project, which outlives its instance and has other names for the same. */
function backupOf(run) {
    const status = (0,json_path/* textIn */.r7)(run, 'status') ?? (0,json_path/* textIn */.r7)(run, 'state') ?? '';
    const instance = (0,json_path/* textIn */.r7)(run, 'instance') ?? '';
    // The API writes 64-bit numbers as texts.
    const bytes = Number((0,json_path/* textIn */.r7)(run, 'maxChargeableBytes') ?? Number.NaN);
    return {
        id: (0,json_path/* textIn */.r7)(run, 'name') ?? `${instance}/${(0,json_path/* textIn */.r7)(run, 'id') ?? ''}`,
        series: `cloud sql ${instance}`,
        names: [instance],
        isRunning: google_sql_running.has(status),
        faults: status === 'SUCCESSFUL' || google_sql_running.has(status) ? [] : [`its status is ${(0,shown/* shown */.S)(status)}`],
        ...(0,values/* present */.Eb)({
            // Writes up to the start of the interval are in it.
            began: (0,values/* timeAt */.lC)(run, 'startTime') ?? (0,values/* timeAt */.lC)(run, 'backupInterval', 'startTime'),
            bytes: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined,
        }),
    };
}

// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/restic.js



/** Snapshots before restic 0.17 tell no size; the summary of the run does, and is merged by the id. */
const resticSnapshots = {
    tool: 'restic',
    documentation: '`restic snapshots --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'short_id') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'tree') !== undefined &&
        Array.isArray((0,json_path/* memberAt */.mz)(document, 'paths')),
    read: (documents) => ({ backups: documents.map(snapshot) }),
};
const resticBackup = {
    tool: 'restic',
    documentation: '`restic backup --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'message_type') !== undefined,
    read: run,
};
/** restic shortens ids to eight digits in some versions. */
function resticId(id) {
    return id.slice(0, 8);
}
function snapshot(document) {
    const texts = (key) => (0,json_path/* listIn */.Of)(document, key).flatMap((one) => (typeof one === 'string' ? [one] : []));
    const summary = (0,json_path/* memberAt */.mz)(document, 'summary');
    return {
        id: resticId((0,json_path/* textIn */.r7)(document, 'id') ?? (0,json_path/* textIn */.r7)(document, 'short_id') ?? ''),
        series: `restic ${(0,json_path/* textIn */.r7)(document, 'hostname') ?? ''}:${texts('paths').toSorted().join(',')}`,
        names: texts('tags'),
        faults: [],
        ...(0,values/* present */.Eb)({ began: (0,values/* timeAt */.lC)(document, 'time') }),
        ...sizes(summary),
    };
}
/** A run that could not read a file makes a snapshot all the same. */
function run(messages) {
    const errors = messages.filter((one) => ['error', 'exit_error'].includes((0,json_path/* textIn */.r7)(one, 'message_type') ?? '')).length;
    const summaries = messages.filter((one) => (0,json_path/* textIn */.r7)(one, 'message_type') === 'summary');
    const faults = errors === 0 ? [] : [`restic named ${(0,counted/* counted */.h)(errors, 'error')}`];
    return {
        backups: summaries.flatMap((summary) => {
            const id = (0,json_path/* textIn */.r7)(summary, 'snapshot_id');
            // The summary of another command has none.
            return id === undefined ? [] : [{ id: resticId(id), faults, ...began(summary), ...sizes(summary) }];
        }),
        problems: summaries.length === 0 ? ['restic ended without a summary, so that it made no backup'] : [],
    };
}
function began(summary) {
    const took = (0,json_path/* memberAt */.mz)(summary, 'total_duration');
    const seconds = typeof took === 'number' && took >= 0 ? took : undefined;
    return (0,values/* present */.Eb)({ began: (0,values/* timeAt */.lC)(summary, 'backup_start'), seconds });
}
function sizes(summary) {
    return (0,values/* present */.Eb)({
        items: (0,values/* countAt */.$v)(summary, 'total_files_processed'),
        bytes: (0,values/* countAt */.$v)(summary, 'total_bytes_processed'),
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/k8up.js




/** K8up runs restic: what restic tells of the same snapshot adds its size. */
const k8up = {
    tool: 'restic',
    documentation: 'K8up `Snapshot` (tells no size; `restic` does)',
    isOne: (0,values/* isObjectOf */.lz)('k8up.io', 'Snapshot'),
    read: (objects) => ({ backups: objects.map(k8up_snapshot) }),
};
function k8up_snapshot(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const paths = (0,json_path/* listIn */.Of)(object, 'spec', 'paths').flatMap((one) => (typeof one === 'string' ? [one] : []));
    return {
        id: resticId((0,json_path/* textIn */.r7)(object, 'spec', 'id') ?? ''),
        series: `k8up ${namespace}:${paths.toSorted().join(',')}`,
        names: [namespace],
        // K8up mounts each claim of the namespace below /data.
        holds: paths.flatMap((path) => {
            const [, claim] = /^\/data\/([a-z0-9.-]{1,253})\/?$/.exec(path) ?? [];
            return claim === undefined ? [] : [`PersistentVolumeClaim/${namespace}/${claim}`];
        }),
        selection: { snapshots: 0, choose: (keeper) => choiceOf(keeper, namespace) },
        faults: [],
        ...(0,values/* present */.Eb)({ began: (0,values/* timeAt */.lC)(object, 'spec', 'date') }),
    };
}
/** K8up copies every claim of its namespace but those that say no (docs.k8up.io, "How to Create a Backup"). */
function choiceOf({ namespace: own, annotations }, namespace) {
    if (own !== namespace)
        return { choice: 'out', because: `K8up copies claims of the namespace ${(0,shown/* shown */.S)(namespace)} alone` };
    if (annotations['k8up.io/backup'] === 'false')
        return { choice: 'out', because: 'its annotation k8up.io/backup is false' };
    return { choice: 'unknown', because: 'none of its snapshots names it' };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/kopia.js




const kopia = {
    tool: 'kopia',
    documentation: '`kopia snapshot list --json`',
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'source', 'host') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'source', 'path') !== undefined &&
        (0,json_path/* textIn */.r7)(document, 'startTime') !== undefined,
    read: (documents) => ({ backups: documents.map(kopia_snapshot) }),
};
function kopia_snapshot(document) {
    const stats = (0,json_path/* memberAt */.mz)(document, 'stats');
    const summary = (0,json_path/* memberAt */.mz)(document, 'rootEntry', 'summ');
    const incomplete = (0,json_path/* textIn */.r7)(document, 'incomplete') ?? '';
    const source = (key) => (0,json_path/* textIn */.r7)(document, 'source', key) ?? '';
    const tags = (0,json_path/* memberAt */.mz)(document, 'tags');
    // Files that a policy lets it leave out are as lost as the others.
    const unread = ((0,values/* countAt */.$v)(stats, 'errorCount') ?? 0) + ((0,values/* countAt */.$v)(stats, 'ignoredErrorCount') ?? 0) ||
        ((0,values/* countAt */.$v)(summary, 'numFailed') ?? 0);
    return {
        id: (0,json_path/* textIn */.r7)(document, 'id') ?? '',
        series: `kopia ${source('userName')}@${source('host')}:${source('path')}`,
        names: (0,json_path/* isRecord */.u4)(tags) ? Object.values(tags).flatMap((one) => (typeof one === 'string' ? [one] : [])) : [],
        faults: [
            ...(incomplete === '' ? [] : [`it is incomplete (${(0,shown/* shown */.S)(incomplete)})`]),
            ...(unread === 0 ? [] : [`${(0,counted/* counted */.h)(unread, 'file')} could not be read`]),
        ],
        ...(0,values/* present */.Eb)({
            began: (0,values/* timeAt */.lC)(document, 'startTime'),
            seconds: (0,values/* secondsBetween */.O1)(document, ['startTime'], ['endTime']),
            items: (0,values/* countAt */.$v)(summary, 'files') ?? (0,values/* countAt */.$v)(stats, 'fileCount'),
            bytes: (0,values/* countAt */.$v)(summary, 'size') ?? (0,values/* countAt */.$v)(stats, 'totalSize'),
        }),
    };
}

// EXTERNAL MODULE: ./lib/src/recovery/backups/velero-selection.js
var velero_selection = __webpack_require__(98500);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds/velero.js




const group = 'velero.io';
/** `velero backup get -o yaml`, or the objects themselves. */
const velero = {
    tool: 'velero',
    documentation: 'Velero `Backup`',
    isOne: (0,values/* isObjectOf */.lz)(group, 'Backup'),
    read: (objects) => ({ backups: objects.map(velero_backup) }),
};
/** Copies of single volumes, which belong to a backup. */
const veleroVolumes = {
    tool: 'velero',
    documentation: 'Velero `PodVolumeBackup`, `DataUpload`',
    isOne: (document) => (0,values/* isObjectOf */.lz)(group, 'PodVolumeBackup')(document) || (0,values/* isObjectOf */.lz)(group, 'DataUpload')(document),
    read: (objects) => ({ backups: objects.flatMap(volume) }),
};
const veleroLocation = {
    tool: 'velero',
    documentation: 'Velero `BackupStorageLocation`',
    isOne: (0,values/* isObjectOf */.lz)(group, 'BackupStorageLocation'),
    read: (objects) => ({ backups: [], locations: objects.map(velero_location) }),
};
/** Phases before the last one. */
const velero_running = new Set([
    'New',
    'Queued',
    'ReadyToStart',
    'InProgress',
    'WaitingForPluginOperations',
    'Finalizing',
]);
function velero_backup(object) {
    const namespace = (0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? '';
    const schedule = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'velero.io/schedule-name');
    const status = (0,json_path/* memberAt */.mz)(object, 'status');
    const phase = (0,json_path/* textIn */.r7)(status, 'phase') ?? 'New';
    const progress = (0,json_path/* memberAt */.mz)(status, 'progress');
    const snapshots = snapshotsIn(status);
    return {
        id: (0,values/* namespacedName */.vq)(object),
        series: schedule === undefined ? `backups on demand in ${namespace}` : `Schedule/${namespace}/${schedule}`,
        isRunning: velero_running.has(phase),
        faults: velero_running.has(phase) ? [] : [...phaseFaults(phase), ...partFaults(status)],
        location: `${namespace}/${(0,json_path/* textIn */.r7)(object, 'spec', 'storageLocation') ?? 'default'}`,
        snapshots,
        ...(0,values/* present */.Eb)({
            selection: (0,velero_selection/* veleroSelection */.a)((0,json_path/* memberAt */.mz)(object, 'spec'), snapshots),
            began: (0,values/* timeAt */.lC)(status, 'startTimestamp'),
            seconds: (0,values/* secondsBetween */.O1)(status, ['startTimestamp'], ['completionTimestamp']),
            expires: (0,values/* timeAt */.lC)(status, 'expiration'),
            // Velero leaves out numbers that are zero.
            items: progress === undefined || progress === null ? undefined : ((0,values/* countAt */.$v)(progress, 'itemsBackedUp') ?? 0),
        }),
    };
}
/** A CSI snapshot that is moved is an operation, and none of the snapshots that stay. */
function snapshotsIn(status) {
    const number = (key) => (0,values/* countAt */.$v)(status, key) ?? 0;
    const kept = number('volumeSnapshotsCompleted') + number('csiVolumeSnapshotsCompleted');
    return Math.max(kept, number('backupItemOperationsCompleted'));
}
function phaseFaults(phase) {
    return phase === 'Completed' ? [] : [`its phase is ${(0,shown/* shown */.S)(phase)}`];
}
function partFaults(status) {
    const number = (...path) => (0,values/* countAt */.$v)(status, ...path) ?? 0;
    const pairs = [
        ['items', number('progress', 'totalItems'), number('progress', 'itemsBackedUp')],
        ['snapshots of volumes', number('volumeSnapshotsAttempted'), number('volumeSnapshotsCompleted')],
        ['CSI snapshots', number('csiVolumeSnapshotsAttempted'), number('csiVolumeSnapshotsCompleted')],
        ['operations', number('backupItemOperationsAttempted'), number('backupItemOperationsCompleted')],
    ];
    const hooks = number('hookStatus', 'hooksFailed');
    const errors = number('errors');
    return [
        ...(hooks > 0 ? [`${hooks} of ${number('hookStatus', 'hooksAttempted')} hooks failed`] : []),
        ...(errors > 0 ? [`it had errors (${errors})`] : []),
        ...pairs.flatMap(([what, all, done]) => (done < all ? [`${done} of ${all} ${what} were completed`] : [])),
    ];
}
function volume(object) {
    const name = (0,json_path/* textIn */.r7)(object, 'metadata', 'labels', 'velero.io/backup-name');
    const phase = (0,json_path/* textIn */.r7)(object, 'status', 'phase') ?? 'New';
    if (name === undefined)
        return [];
    const what = (0,json_path/* textIn */.r7)(object, 'spec', 'volume') ?? (0,json_path/* textIn */.r7)(object, 'spec', 'sourcePVC') ?? (0,values/* namespacedName */.vq)(object);
    const id = `${(0,json_path/* textIn */.r7)(object, 'metadata', 'namespace') ?? ''}/${name}`;
    if (phase === 'Completed')
        return [{ id, faults: [], holds: claimsOf(object) }];
    return [{ id, faults: [`the copy of volume ${(0,shown/* shown */.S)(what)} is ${(0,shown/* shown */.S)(phase)}`] }];
}
/** A DataUpload names the claim; so does the annotation of a copy, or the pod's name where a StatefulSet made both. */
function claimsOf(object) {
    const claim = (0,json_path/* textIn */.r7)(object, 'spec', 'sourcePVC');
    if (claim !== undefined)
        return [`PersistentVolumeClaim/${(0,json_path/* textIn */.r7)(object, 'spec', 'sourceNamespace') ?? ''}/${claim}`];
    const [pod, volumeName] = [(0,json_path/* textIn */.r7)(object, 'spec', 'pod', 'name'), (0,json_path/* textIn */.r7)(object, 'spec', 'volume')];
    if (pod === undefined || volumeName === undefined)
        return [];
    const named = (0,json_path/* textIn */.r7)(object, 'metadata', 'annotations', 'velero.io/pvc-name') ?? `${volumeName}-${pod}`;
    return [`PersistentVolumeClaim/${(0,json_path/* textIn */.r7)(object, 'spec', 'pod', 'namespace') ?? ''}/${named}`];
}
function velero_location(object) {
    const phase = (0,json_path/* textIn */.r7)(object, 'status', 'phase');
    return {
        id: (0,values/* namespacedName */.vq)(object),
        ...(0,values/* present */.Eb)({
            fault: phase === 'Available' ? undefined : `is ${phase === undefined ? 'without a status' : (0,shown/* shown */.S)(phase)}`,
            seen: (0,values/* timeAt */.lC)(object, 'status', 'lastValidationTime'),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/kinds.js








/** Forms of evidence of backups. A new one is a file and a line here. */
const evidenceKinds = [
    velero,
    veleroVolumes,
    veleroLocation,
    cloudNativePg,
    k8up,
    resticSnapshots,
    resticBackup,
    kopia,
    rdsSnapshots,
    ebsSnapshots,
    googleSql,
    azureBackups,
];

// EXTERNAL MODULE: ./lib/src/recovery/backups/model.js
var model = __webpack_require__(19481);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/merge.js


/** Puts together what several files and objects tell of one backup; where they disagree, what is worse counts. */
function mergedBackups(told) {
    const merged = new Map();
    for (const one of told) {
        const key = `${one.tool}\n${one.id}`;
        const known = merged.get(key);
        merged.set(key, known === undefined ? one : both(known, one));
    }
    return [...merged.values()];
}
function both(one, other) {
    // What was exported while it ran says nothing about its end.
    if (one.isRunning === true && other.isRunning === false)
        return other;
    if (one.isRunning === false && other.isRunning === true)
        return one;
    const series = [one.series, other.series].flatMap((name) => name ?? []).toSorted();
    return {
        tool: one.tool,
        id: one.id,
        file: one.began === undefined ? other.file : one.file,
        attestations: [...new Set([...one.attestations, ...other.attestations])],
        ...(0,values/* present */.Eb)({ isRunning: one.isRunning ?? other.isRunning }),
        names: [...new Set([...series, ...(one.names ?? []), ...(other.names ?? [])])],
        holds: [...new Set([...(one.holds ?? []), ...(other.holds ?? [])])],
        faults: [...new Set([...one.faults, ...other.faults])],
        ...(0,values/* present */.Eb)({
            series: series[0],
            began: earliest(one.began, other.began),
            seconds: most(one.seconds, other.seconds),
            items: least(one.items, other.items),
            bytes: least(one.bytes, other.bytes),
            expires: earliest(one.expires, other.expires),
            location: one.location ?? other.location,
            selection: one.selection ?? other.selection,
            snapshots: one.snapshots ?? other.snapshots,
        }),
    };
}
function earliest(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return one < other ? one : other;
}
function least(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.min(one, other);
}
function most(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    return Math.max(one, other);
}
/** Storage as it was seen last. */
function mergedLocations(told) {
    const merged = new Map();
    for (const one of told) {
        const key = (0,model/* locationKey */.d)(one.tool, one.id);
        const known = merged.get(key);
        if (known === undefined || (one.seen?.getTime() ?? 0) > (known.seen?.getTime() ?? 0))
            merged.set(key, one);
    }
    return merged;
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/read.js



/**
 * Reads evidence of backups from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file and never left out in silence. @throws UsageError where the pattern is too wide
 */
async function readBackups(pattern, tree) {
    const { files, problems } = await (0,read/* readEvidence */.A)(pattern, tree);
    const reading = { backups: [], locations: [], problems: [...problems] };
    for (const one of files)
        addFile(one, reading);
    return {
        backups: mergedBackups(reading.backups),
        locations: mergedLocations(reading.locations),
        problems: reading.problems,
    };
}
function addFile({ file, documents }, { backups, locations, problems }) {
    const byKind = new Map();
    let unknown = 0;
    for (const one of documents) {
        const kind = evidenceKinds.find((each) => each.isOne(one.document));
        const own = kind === undefined ? undefined : (byKind.get(kind) ?? []);
        own?.push(one);
        if (kind === undefined || own === undefined)
            unknown += 1;
        else
            byKind.set(kind, own);
    }
    if (unknown > 0)
        problems.push({ file, because: `${unknown} of its documents are of no known form of evidence` });
    for (const [kind, found] of byKind) {
        const told = kind.read(found.map(({ document }) => document));
        const attestations = [...new Set(found.map(({ attestation }) => attestation))];
        for (const one of told.backups)
            backups.push({ ...one, tool: kind.tool, file, attestations });
        for (const one of told.locations ?? [])
            locations.push({ ...one, tool: kind.tool, attestations });
        for (const because of told.problems ?? [])
            problems.push({ file, because });
    }
}


/***/ }),

/***/ 98500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ veleroSelection)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72951);
/* harmony import */ var _objects_selectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69203);



const claimNames = new Set(['persistentvolumeclaims', 'persistentvolumeclaim', 'pvc']);
const podNames = new Set(['pods', 'pod', 'po']);
const excludeLabel = 'velero.io/exclude-from-backup';
/**
 * Reads what a Velero backup selects: namespaces, kinds and labels, and of volumes either a copy of a pod's or a
 * snapshot (velero.io: resource-filtering, file-system-backup; `internal/volumehelper` in its source). Undefined where
 * it does not say. A claim comes with a pod that is selected, whatever its own labels are.
 */
function veleroSelection(spec, snapshots) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(spec))
        return undefined;
    const told = { spec, snapshots };
    return { snapshots, choose: (keeper) => choiceOf(keeper, told) };
}
function choiceOf(keeper, told) {
    return namespaceFault(keeper, told) ?? kindFault(told) ?? labelFault(keeper, told) ?? dataChoice(keeper, told);
}
function namespaceFault({ namespace }, { spec }) {
    const [included, excluded] = [textsIn(spec, 'includedNamespaces'), textsIn(spec, 'excludedNamespaces')];
    const isAll = included.length === 0 || included.includes('*');
    if (excluded.includes(namespace))
        return out(`the namespace ${namespace} is in its excludedNamespaces`);
    const pattern = [...included, ...excluded].find((one) => /[*?[{]/.test(one));
    // Older versions of Velero read patterns as names.
    if (!isAll && !included.includes(namespace) && pattern !== undefined)
        return unknown(`which namespaces ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(pattern)} means depends on its version`);
    if (!isAll && !included.includes(namespace))
        return out(`the namespace ${namespace} is not in its includedNamespaces`);
    const other = excluded.find((one) => /[*?[{]/.test(one));
    if (other !== undefined && !isAll)
        return unknown(`which namespaces ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(other)} means depends on its version`);
    return undefined;
}
function kindFault(told) {
    return hasKind(claimNames, told) ? undefined : out('its filters of resources leave out persistentvolumeclaims');
}
/** The filters by scope came later, and exclude the others. */
function hasKind(names, { spec }) {
    const listed = (key) => textsIn(spec, key).map((one) => one.toLowerCase());
    const has = (list) => list.some((one) => names.has(one) || one === '*');
    const excluded = [...listed('excludedResources'), ...listed('excludedNamespaceScopedResources')];
    const included = [...listed('includedResources'), ...listed('includedNamespaceScopedResources')];
    return !has(excluded) && (included.length === 0 || has(included));
}
function labelFault(keeper, told) {
    if (keeper.labels[excludeLabel] === 'true')
        return out(`its label ${excludeLabel} leaves it out`);
    const selectors = selectorsIn(told);
    if (selectors.length === 0 || matches(keeper.labels, selectors) || podsOf(keeper, told).length > 0)
        return undefined;
    const text = selectors.map(_objects_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorText */ .nM).join(' or ');
    if (!keeper.isClaim)
        return unknown(`the claims that its operator makes may not have the labels ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(text)}`);
    return out(`neither it nor a pod that mounts it has the labels ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(text)}`);
}
function selectorsIn({ spec }) {
    const all = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'labelSelector'), ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'orLabelSelectors')];
    return all.flatMap((one) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(one) ? [selectorIn(one)] : []));
}
/** Members of other types match nothing. */
function selectorIn(value) {
    const labels = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(value, 'matchLabels');
    const matchLabels = Object.fromEntries(Object.entries((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(labels) ? labels : {}).map(([key, text]) => [key, typeof text === 'string' ? text : '\n']));
    const matchExpressions = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(value, 'matchExpressions').map((one) => ({
        key: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'key') ?? '',
        operator: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(one, 'operator') ?? '',
        values: [...textsIn(one, 'values')],
    }));
    return { matchLabels, matchExpressions };
}
function matches(labels, selectors) {
    return selectors.some((selector) => (0,_objects_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorMatches */ .de)(selector, labels));
}
function podsOf({ mounts }, told) {
    if (!hasKind(podNames, told))
        return [];
    const selectors = selectorsIn(told);
    const own = mounts.filter(({ labels }) => labels[excludeLabel] !== 'true');
    return selectors.length === 0 ? own : own.filter(({ labels }) => matches(labels, selectors));
}
/** Says whether the data comes with the object: an object alone restores an empty volume. */
function dataChoice(keeper, told) {
    const { spec, snapshots } = told;
    const policy = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(spec, 'resourcePolicy', 'name');
    if (policy !== undefined)
        return unknown(`its resource policy ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(policy)} may leave volumes out`);
    const copiesAll = ['defaultVolumesToFsBackup', 'defaultVolumesToRestic'].some((key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, key) === true);
    const pods = podsOf(keeper, told);
    if (!keeper.isClaim && copiesAll && hasKind(podNames, told))
        return { choice: 'in', by: 'copy' };
    if (pods.some((mount) => isCopied(mount, copiesAll)))
        return { choice: 'in', by: 'copy' };
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'snapshotVolumes') === false) {
        if (keeper.mounts.length === 0)
            return unknown('it copies volumes of pods alone, and no pod of it is known here');
        return out('snapshotVolumes is false, and its pods do not ask for a copy of the volume');
    }
    return snapshots > 0
        ? { choice: 'in', by: 'snapshot' }
        : unknown('it selects it, and tells of no snapshot of a volume');
}
function isCopied({ volume, annotations }, copiesAll) {
    const named = (key) => (annotations[key] ?? '').split(',').includes(volume);
    return copiesAll ? !named('backup.velero.io/backup-volumes-excludes') : named('backup.velero.io/backup-volumes');
}
function textsIn(value, key) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(value, key).flatMap((one) => (typeof one === 'string' ? [one] : []));
}
function out(because) {
    return { choice: 'out', because };
}
function unknown(because) {
    return { choice: 'unknown', because };
}


/***/ }),

/***/ 36546:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askedChecks: () => (/* binding */ askedChecks),
  AV: () => (/* binding */ checks),
  BG: () => (/* binding */ isFatal),
  requiredChecks: () => (/* binding */ requiredChecks),
  runCheck: () => (/* binding */ runCheck)
});

// UNUSED EXPORTS: isCheckName

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var flow_recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/backup.js
/** Whether backups were made that would bring everything back, as their tools tell it. */
const backup = {
    declaredBy: ['backups'],
    documentation: {
        question: 'Is there a backup that is new enough and whole?',
        looksAt: 'evidence of the tools in the GitOps repository (`recovery.backups.evidence`); volume claims and databases among the objects of each environment',
        passes: 'the newest good one began within `rpo` and `max-age`, holds at least `minimum-share` of the median before, and its storage is available; every volume claim and database is in one, by name or by what it was told to select',
        fails: 'none is good: nothing is in it, it failed, hooks, volumes or files are missing, it has expired; it is too old or too small; its storage is not available; each of them leaves out a volume claim or database',
        unproven: 'evidence is missing, unreadable, from the future, or without time or size; there is none before; storage was not looked at; no backup names a volume claim or database, or what it selects does not tell; it is unsigned where the flow has trusted keys, or committed to a branch that the platform does not protect',
    },
    run: async (scene) => {
        const { backupAnswers } = await __webpack_require__.e(/* import() */ 6963).then(__webpack_require__.bind(__webpack_require__, 96963));
        return backupAnswers(scene);
    },
};

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/built-in.js
/** Names that every cluster has before anything is applied, those of OpenShift too, and Argo CD where it is installed. */
const builtIn = {
    ClusterRole: /^(?:cluster-admin|admin|edit|view|system:.*)$/,
    Role: /^(?:system:.*|extension-apiserver-authentication-reader)$/,
    ConfigMap: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|linkerd-identity-trust-roots)$/,
    ServiceAccount: /^default$/,
    PriorityClass: /^system-(?:cluster|node)-critical$/,
    Namespace: /^(?:default|kube-system|kube-public|kube-node-lease|openshift|openshift-(?:config|config-managed|console|dns|etcd|image-registry|infra|ingress|ingress-operator|kube-apiserver|machine-api|machine-config-operator|marketplace|monitoring|network-operator|node|operator-lifecycle-manager|operators|user-workload-monitoring))$/,
    AppProject: /^default$/,
};
/** Whether a cluster makes an object of that name by itself, whatever is applied. */
function isBuiltIn({ kind, namespace, name }) {
    const names = Object.hasOwn(builtIn, kind) ? builtIn[kind] : undefined;
    if (names?.test(name) === true)
        return true;
    // The API server is a Service of its own.
    return kind === 'Service' && namespace === 'default' && name === 'kubernetes';
}

// EXTERNAL MODULE: ./lib/src/recovery/closure/cycles.js
var cycles = __webpack_require__(33523);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/recovery/closure/needs.js + 2 modules
var needs = __webpack_require__(36276);
// EXTERNAL MODULE: ./lib/src/recovery/closure/pod-needs.js
var pod_needs = __webpack_require__(28849);
// EXTERNAL MODULE: ./lib/src/recovery/closure/select.js
var closure_select = __webpack_require__(43076);
// EXTERNAL MODULE: ./lib/src/recovery/closure/stores.js
var stores = __webpack_require__(23386);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/needs-of.js





/** Lists every name that the objects of an environment need, in the order of the objects. */
function needsOf(index) {
    const rows = rowsByKind();
    const objects = index.all.filter((object) => !isTest(object));
    return [
        ...index.workloads.filter(({ object }) => !isTest(object)).flatMap(pod_needs/* podNeeds */.B),
        ...objects.flatMap((object) => ownNeeds(object, rows)),
    ];
}
function ownNeeds(object, rows) {
    return [
        ...(rows.get(`${object.group}\n${object.kind}`) ?? []).flatMap((field) => fieldNeeds(object, field)),
        ...(0,stores/* storeNeeds */.Z)(object),
        ...definitionNeed(object),
        ...namespaceNeed(object),
    ];
}
function rowsByKind() {
    const rows = new Map();
    const add = ({ group, kinds, needs }) => {
        for (const kind of kinds)
            rows.set(`${group}\n${kind}`, [...(rows.get(`${group}\n${kind}`) ?? []), ...needs]);
    };
    for (const row of needs/* needRows */.y)
        add(row);
    return rows;
}
/** Pods that Helm runs on request alone. */
function isTest({ annotations }) {
    return /\btest\b/.test(annotations['helm.sh/hook'] ?? '');
}
function fieldNeeds(object, field) {
    return (0,closure_select/* select */.L)(object.body, field.at).flatMap(({ value, path }) => {
        const named = nameIn(value, field, object);
        if (named === undefined)
            return [];
        const key = (0,json_path/* textIn */.r7)(value, 'key');
        const optional = field.optional === true || (0,json_path/* memberAt */.mz)(value, 'optional') === true;
        return [{ ...named, from: object, path, optional, ...(key !== undefined && { key }) }];
    });
}
function nameIn(value, field, { namespace }) {
    const { kind: usual, kinds, namespaced = false } = field;
    if (typeof value === 'string')
        return isName(value) ? placed(usual, namespace, value) : undefined;
    if (!(0,json_path/* isRecord */.u4)(value))
        return undefined;
    const name = (0,json_path/* textIn */.r7)(value, 'name') ?? (0,json_path/* textIn */.r7)(value, 'secretName');
    const kind = (0,json_path/* textIn */.r7)(value, 'kind') ?? usual;
    if (!isName(name) || (kinds !== undefined && !kinds.includes(kind)))
        return undefined;
    const own = namespaced ? ((0,json_path/* textIn */.r7)(value, 'namespace') ?? namespace) : namespace;
    return placed(kinds === undefined ? usual : kind, own, name);
}
/** A generator of Argo CD fills in names with braces; nobody knows them before it runs. */
function isName(text) {
    return text !== undefined && text !== '' && !text.includes('{{');
}
function placed(kind, namespace, name) {
    return { kind, namespace: needs/* clusterKinds */.E.has(kind) ? '' : namespace, name };
}
/** Groups of Kubernetes itself; `*.k8s.io` of projects beside it have definitions of their own. */
const ownGroups = new Set([
    '',
    'apps',
    'batch',
    'autoscaling',
    'policy',
    'extensions',
    'admissionregistration.k8s.io',
    'apiextensions.k8s.io',
    'apiregistration.k8s.io',
    'authentication.k8s.io',
    'authorization.k8s.io',
    'certificates.k8s.io',
    'coordination.k8s.io',
    'discovery.k8s.io',
    'events.k8s.io',
    'flowcontrol.apiserver.k8s.io',
    'internal.apiserver.k8s.io',
    'networking.k8s.io',
    'node.k8s.io',
    'rbac.authorization.k8s.io',
    'resource.k8s.io',
    'scheduling.k8s.io',
    'storage.k8s.io',
    'storagemigration.k8s.io',
]);
/** A custom resource needs its definition; the name is `Application.argoproj.io`, since Git does not say the plural. */
function definitionNeed(object) {
    if (ownGroups.has(object.group))
        return [];
    const name = `${object.kind}.${object.group}`;
    return [
        { kind: 'CustomResourceDefinition', namespace: '', name, from: object, path: ['apiVersion'], optional: false },
    ];
}
/** Argo CD reads its own objects where it is installed, which the plan has as a step. */
const argocdKinds = new Set(['Application', 'ApplicationSet', 'AppProject']);
function namespaceNeed(object) {
    if (object.namespace === '' || needs/* clusterKinds */.E.has(object.kind))
        return [];
    if (object.group === 'argoproj.io' && argocdKinds.has(object.kind))
        return [];
    const path = ['metadata', 'namespace'];
    return [{ kind: 'Namespace', namespace: '', name: object.namespace, from: object, path, optional: false }];
}

// EXTERNAL MODULE: ./lib/src/recovery/closure/products-of.js + 4 modules
var products_of = __webpack_require__(35087);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/closure.js





/**
 * Finds what objects need and nothing makes. `beside` are objects of the same cluster that make things, too, and whose
 * own needs are looked at elsewhere.
 */
function closureOf(objects, beside = []) {
    const products = productsByName([...(0,products_of/* productsOf */.y)(objects), ...(0,products_of/* productsOf */.y)(beside)]);
    const needs = needsOf((0,object_index/* indexObjects */.J)(objects));
    const groups = new Map();
    for (const need of needs) {
        const key = JSON.stringify([need.kind, need.namespace, need.name, need.key ?? '']);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [need]);
        else
            group.push(need);
    }
    const found = [...groups.values()].flatMap((group) => danglingOf(group, products));
    const sorted = found.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const names = withoutRepeats(sorted);
    return {
        dangling: names.filter((one) => one.needs.some(({ optional }) => !optional)),
        optional: names.filter((one) => one.needs.every(({ optional }) => optional)),
        cycles: (0,cycles/* cyclesOfStores */.j)(objects, beside),
        count: new Set(needs.map(nameKey)).size,
    };
}
function danglingOf(needs, products) {
    const [first] = needs;
    if (first === undefined || isBuiltIn(first))
        return [];
    const { kind, namespace, name, key } = first;
    const made = products.get(nameKey(first)) ?? [];
    if (made.length === 0)
        return [{ kind, namespace, name, needs }];
    const holdsKey = key === undefined || made.some(({ keys }) => keys === undefined || keys.has(key));
    return holdsKey ? [] : [{ kind, namespace, name, key, madeBy: made[0]?.by ?? '', needs }];
}
/** An object that is missing altogether is one row, whatever keys of it are needed. */
function withoutRepeats(sorted) {
    const byName = new Map();
    for (const one of sorted) {
        const key = one.madeBy === undefined ? nameKey(one) : `${nameKey(one)}\n${one.key ?? ''}`;
        const known = byName.get(key);
        byName.set(key, known === undefined ? one : { ...known, needs: [...known.needs, ...one.needs] });
    }
    return [...byName.values()];
}
function productsByName(products) {
    const byName = new Map();
    for (const product of products) {
        const key = nameKey(product);
        const known = byName.get(key);
        if (known === undefined)
            byName.set(key, [product]);
        else
            known.push(product);
    }
    return byName;
}
function nameKey({ kind, namespace, name }) {
    return `${kind}\n${namespace}\n${name}`;
}
function sortKey(one) {
    return `${nameKey(one)}\n${one.key ?? ''}`;
}

// EXTERNAL MODULE: ./lib/src/recovery/closure/answers.js + 1 modules
var closure_answers = __webpack_require__(5407);
// EXTERNAL MODULE: ./lib/src/recovery/closure/addresses.js
var addresses = __webpack_require__(20826);
// EXTERNAL MODULE: ./lib/src/recovery/closure/argocd.js
var argocd = __webpack_require__(11450);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/bases.js



const maxFiles = 5000;
const maxFileBytes = 1024 * 1024;
const maxBases = 2000;
/** Lists what kustomizations and charts of the tree take from elsewhere. A file that does not parse names nothing. */
async function basesIn(home) {
    const paths = (await home.list('')).filter((path) => /(?:^|\/)(?:[Kk]ustomization(?:\.ya?ml)?|Chart\.yaml)$/.test(path));
    const found = [];
    for (const path of paths.slice(0, maxFiles)) {
        const bytes = await readable(home, path);
        if (bytes === undefined || bytes.length > maxFileBytes)
            continue;
        for (const document of (0,yaml_document/* parseDocuments */.e)(new TextDecoder().decode(bytes))) {
            if ('found' in document)
                continue;
            const own = path.endsWith('Chart.yaml') ? chartNames(document.value) : kustomizeNames(document.value);
            found.push(...own.map(({ name, revision, at }) => ({ name, revision, file: path, line: document.lineOf(at) })));
        }
    }
    return found.slice(0, maxBases);
}
async function readable(home, path) {
    try {
        return await home.read(path);
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
/** `dependencies[]` of a chart whose repository is no path. */
function chartNames(value) {
    return (0,json_path/* listIn */.Of)(value, 'dependencies').flatMap((one, index) => {
        const repository = (0,json_path/* textIn */.r7)(one, 'repository') ?? '';
        if (!/^(?:https?|oci):\/\//.test(repository))
            return [];
        return [{ name: repository, revision: (0,json_path/* textIn */.r7)(one, 'version') ?? '', at: ['dependencies', index] }];
    });
}
const lists = ['resources', 'bases', 'components', 'crds'];
/** Remote bases (`https://host/owner/name//path?ref=v1`) and charts of Kustomize. */
function kustomizeNames(value) {
    const bases = lists.flatMap((list) => (0,json_path/* listIn */.Of)(value, list).flatMap((one, index) => {
        const base = typeof one === 'string' ? remoteBase(one) : undefined;
        return base === undefined ? [] : [{ ...base, at: [list, index] }];
    }));
    const charts = (0,json_path/* listIn */.Of)(value, 'helmCharts').flatMap((one, index) => {
        const repository = (0,json_path/* textIn */.r7)(one, 'repo');
        if (repository === undefined)
            return [];
        return [{ name: repository, revision: (0,json_path/* textIn */.r7)(one, 'version') ?? '', at: ['helmCharts', index] }];
    });
    return [...bases, ...charts];
}
/** Kustomize takes a URL, an scp-like address and `github.com/owner/name`; a path has no host. */
function remoteBase(text) {
    if (text.length > 1000 || !/^(?:[a-z+]+::)?(?:https?:\/\/|ssh:\/\/|git@|github\.com[/:])/i.test(text))
        return undefined;
    const [address = '', query = ''] = text.split('?', 2);
    const revision = new URLSearchParams(query).get('ref') ?? new URLSearchParams(query).get('version') ?? '';
    const name = address.replace(/^[a-z+]+::/i, '').replace(/^((?:[a-z+]+:\/\/)?[^/]+\/.*?)\/\/.*$/i, '$1');
    return { name, revision };
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/flux.js

const group = 'source.toolkit.fluxcd.io';
/** Repositories that sources of Flux read, with the revision or version that they, or their HelmReleases, name. */
function fluxSourcesOf(objects) {
    const sources = objects.filter((object) => object.group === group);
    return sources.flatMap((from) => {
        const name = (0,json_path/* textIn */.r7)(from.body, 'spec', 'url');
        if (name === undefined)
            return [];
        const path = ['spec', 'url'];
        if (from.kind !== 'HelmRepository')
            return [{ name, revision: revisionOf(from), from, path }];
        return releasesOf(from, objects).map((release) => ({
            name,
            revision: (0,json_path/* textIn */.r7)(release.body, 'spec', 'chart', 'spec', 'version') ?? '',
            from: release,
            path: ['spec', 'chart'],
        }));
    });
}
/** The most exact part of `spec.ref` wins, as in Flux. */
function revisionOf({ body }) {
    const keys = ['digest', 'commit', 'name', 'semver', 'tag', 'branch'];
    const found = keys.flatMap((key) => (0,json_path/* textIn */.r7)(body, 'spec', 'ref', key) ?? [])[0];
    return found?.replace(/^refs\/tags\//, '') ?? 'master';
}
function releasesOf(source, objects) {
    return objects.filter(({ kind, body, namespace, group: own }) => {
        if (kind !== 'HelmRelease' || own !== 'helm.toolkit.fluxcd.io')
            return false;
        const reference = (key) => (0,json_path/* textIn */.r7)(body, 'spec', 'chart', 'spec', 'sourceRef', key);
        return reference('name') === source.name && (reference('namespace') ?? namespace) === source.namespace;
    });
}

// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/flow/environment-facts.js
var environment_facts = __webpack_require__(51272);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/recovery/closure/images.js
var closure_images = __webpack_require__(37670);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/image-answers.js






/** Images that are asked for, and how many at the same time. */
const maxImages = 500;
const maxQuestions = 8;
/**
 * Looks for images that the check `image` does not know, init images too, in the registries of the flow and in its
 * replica. One row for each that is not there, and one for each registry that the flow does not know.
 */
async function imageAnswers(place) {
    const { scene, environment, state } = place;
    const { images } = (0,environment_facts/* environmentFacts */.z)(scene.flow, environment);
    const own = new Set(images.map(({ repository }) => repository));
    const named = (0,closure_images/* imagesOf */.I)((0,object_index/* indexObjects */.J)(state.objects));
    const others = named.filter(({ repository, text }) => !own.has(repository) || !isDeployed(text, place));
    const hosts = new Set(scene.flow.environments.map(({ registry }) => hostIn(registry)));
    const known = others.filter(({ host }) => hosts.has(host)).slice(0, maxImages);
    const unknown = others.filter(({ host }) => !hosts.has(host));
    const looked = await (0,concurrency/* mapBounded */.y)(known, maxQuestions, (image) => lookedFor(image, place));
    const held = looked.filter((one) => one === undefined).length;
    return { answers: [...oncePerRegistry(looked.flatMap((one) => one ?? [])), ...hostAnswers(unknown, place)], held };
}
/** An image of the flow is looked for by the check `image`, whole; another digest of it is not. */
function isDeployed(text, { scene }) {
    const [, digest] = /@(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
    return digest === undefined || scene.deployed.some(({ named }) => named.digest === digest);
}
function hostIn(registry) {
    return registry.startsWith('oci:') ? '' : (registry.split('/')[0] ?? '');
}
/** Undefined where a registry of the flow holds it, and the replica too. */
async function lookedFor(image, { scene, environment }) {
    const { text, by, file, line } = image;
    const subject = `Image/${image.repository}`;
    const about = { subject, environment: environment.name, file, line };
    const fix = `copy it there, or declare ${subject} in recovery.externals with its owner`;
    try {
        const reference = (0,registry_reference.parseReference)(text);
        const pointing = reference.digest ?? reference.tag ?? 'latest';
        const repository = scene.reach.registries.open((0,registry_reference/* pointAt */.sd)(reference));
        if ((await repository.resolve(pointing)) === undefined)
            return { ...about, verdict: 'FAIL', because: `${by} runs ${text}, which its registry does not hold`, fix };
        const copy = copyOf(image, scene);
        if (copy === undefined || (await scene.reach.registries.open(copy).resolve(pointing)) !== undefined)
            return undefined;
        const because = `${by} runs ${text}, which the replica does not hold`;
        return { ...about, verdict: 'FAIL', because, fix };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        const because = `${by} runs ${text}, and it cannot be looked for: ${error.message}`;
        return { ...about, subject: `Registry/${image.host}`, verdict: 'UNPROVEN', because };
    }
}
/** Its place in the replica: what stands behind the prefix of a registry of the flow. */
function copyOf({ repository }, { flow }) {
    const { replica } = flow.recovery;
    if (replica === undefined || replica.startsWith('oci:'))
        return undefined;
    const prefixes = flow.environments.map(({ registry }) => `${registry.replace(/\/+$/, '')}/`);
    const [prefix] = prefixes.filter((one) => repository.startsWith(one)).toSorted((a, b) => b.length - a.length);
    const path = repository.slice(prefix === undefined ? repository.indexOf('/') + 1 : prefix.length);
    return (0,registry_reference.parseReference)(`${replica.replace(/\/+$/, '')}/${path}`, { pointing: 'none' });
}
/** A registry that does not answer is one row, whatever runs from it. */
function oncePerRegistry(answers) {
    const seen = new Set();
    return answers.filter(({ verdict, subject }) => {
        if (verdict === 'FAIL')
            return true;
        const isNew = !seen.has(subject);
        seen.add(subject);
        return isNew;
    });
}
function hostAnswers(images, { environment }) {
    const hosts = [...new Set(images.map(({ host }) => host))].toSorted();
    return hosts.flatMap((host) => {
        const own = images.filter((image) => image.host === host);
        return hostAnswer(host, own, environment.name);
    });
}
function hostAnswer(host, [first, ...more], environment) {
    if (first === undefined)
        return [];
    const others = more.length === 0 ? '' : ` and ${more.length} more`;
    const because = `${first.by} runs ${first.text}${others}, which no check finds in a registry of the flow`;
    const fix = `copy them to a registry of your own, or declare Registry/${host} in recovery.externals with its owner`;
    const where = { file: first.file, line: first.line };
    return [{ verdict: 'UNPROVEN', subject: `Registry/${host}`, environment, because, fix, ...where }];
}

// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/git/location.js
var git_location = __webpack_require__(46762);
// EXTERNAL MODULE: ./lib/src/git/tags.js
var git_tags = __webpack_require__(20856);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/revisions.js
const version = /^(?:refs\/tags\/)?(?:[\w.-]*-)?v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;
const branches = /^(?:HEAD|main|master|develop|dev|trunk|refs\/heads\/.+|)$/;
const range = /[*^~<>=|\s]|(?:^|\.)[xX](?:\.|$)|^v?\d+(?:\.\d+)?$/;
/** Tells a commit and a whole version from a branch and a range; of another text nobody knows without the repository. */
function pinningOf(revision) {
    if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision) || /^sha256:[0-9a-f]{64}$/.test(revision))
        return 'commit';
    if (version.test(revision))
        return 'version';
    return branches.test(revision) || range.test(revision) ? 'floating' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/sources.js






/** Says whether a source is pinned to what a declared mirror holds. */
async function sourceJudgement({ name, revision, by }, isProduction, scene) {
    const reads = `${by} reads ${(0,addresses/* shown */.SP)(name)} at ${revision === '' ? 'its newest revision' : revision.slice(0, 100)}`;
    const pinning = pinningOf(revision);
    if (pinning === 'floating') {
        const because = `${reads}, which moves, so that no copy is known to be what was deployed`;
        return { verdict: isProduction ? 'FAIL' : 'UNPROVEN', because };
    }
    const mirror = mirrorOf(name, scene);
    if (mirror === undefined)
        return { verdict: 'UNPROVEN', because: `${reads}, which no mirror is known to hold` };
    return heldBy(mirror, { reads, revision, pinning }, scene);
}
function mirrorOf(name, { flow }) {
    return Object.entries(flow.recovery.mirrors ?? {}).find(([original]) => (0,addresses/* bare */.$B)(original) === (0,addresses/* bare */.$B)(name))?.[1];
}
async function heldBy(mirror, { reads, revision, pinning }, { reach }) {
    const base = reach.files.resolve('.');
    try {
        const { url, name } = (0,git_location/* parseLocation */.z)(mirror, base);
        if (pinning === 'commit') {
            await reach.gitops.at(mirror, revision);
            return { verdict: 'PASS', because: `${reads}, which ${name} holds` };
        }
        const tag = revision.replace(/^refs\/tags\//, '');
        const found = (await (0,git_tags/* remoteTags */.uv)(reach.git, base, url)).find((one) => one.name === tag);
        if (found !== undefined)
            return { verdict: 'PASS', because: `${reads}, which ${name} holds (${found.commit.slice(0, 12)})` };
        return { verdict: 'FAIL', because: `${reads}, and ${name} has no such tag` };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg || error instanceof git/* GitError */.X))
            throw error;
        const isGone = error instanceof errors/* StepError */.zg && error.code === 'no-such-commit';
        return {
            verdict: isGone ? 'FAIL' : 'UNPROVEN',
            because: `${reads}, and its mirror does not show it: ${error.message}`,
        };
    }
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/outside.js









async function outsideAnswers(place) {
    const { answers, held } = await imageAnswers(place);
    const found = [...answers, ...(await sourceAnswers(place)), ...clusterAnswers(place)];
    return { answers: found.filter(({ subject }) => !(0,closure_answers/* isDeclared */.vo)(subject, place)), images: held };
}
/** One row a repository that is not the flow's own: whether it is pinned to what a mirror holds. */
async function sourceAnswers({ scene, environment, state, beside, delivery }) {
    const own = ownRepositories(scene);
    const { repositories } = (0,argocd/* credentialsOf */.YN)([...state.objects, ...beside]);
    const foreign = firstOfEach([...(0,argocd/* sourcesOf */.u0)(delivery), ...fluxSourcesOf(delivery)]).filter(({ name }) => !own.has((0,addresses/* bare */.$B)(name)));
    const isProduction = environment.tier === 'production';
    const answers = [];
    for (const { name, revision = 'HEAD', from, path } of foreign) {
        const subject = `Source/${(0,addresses/* hostOf */.w4)(name)}`;
        const judged = await sourceJudgement({ name, revision, by: (0,model/* nameOf */.V)(from) }, isProduction, scene);
        if (judged.verdict === 'PASS')
            continue;
        const credential = repositories.some((url) => name.startsWith(url))
            ? ''
            : ', and nothing makes a credential for it';
        const because = `${judged.because}${credential}`;
        answers.push({
            ...judged,
            because,
            subject,
            environment: environment.name,
            fix: sourceFix(subject),
            ...(0,closure_answers/* placeIn */.VV)(from, path),
        });
    }
    return answers;
}
/** The same of what kustomizations and charts of the tree read; one row a host. */
async function baseAnswers(scene) {
    const own = ownRepositories(scene);
    const { externals = [] } = scene.flow.recovery;
    const answers = new Map();
    for (const { name, revision, file, line } of await basesIn(scene.home)) {
        const subject = `Source/${(0,addresses/* hostOf */.w4)(name)}`;
        if (own.has((0,addresses/* bare */.$B)(name)) || externals.some((one) => (0,flow_recovery/* isExternal */.ge)(subject, one)))
            continue;
        const known = answers.get(subject);
        // A base that is not rendered for production is no reason to fail.
        const judged = await sourceJudgement({ name, revision, by: `${file}:${line}` }, false, scene);
        if (judged.verdict === 'PASS' || known?.verdict === 'FAIL' || known?.verdict === judged.verdict)
            continue;
        answers.set(subject, { ...judged, subject, fix: sourceFix(subject), file, line });
    }
    return [...answers.values()];
}
function ownRepositories({ flow, branches, location }) {
    const { repositories = [] } = flow.render;
    const all = [flow.gitops.repository, location, ...repositories, ...branches.map(({ repository }) => repository)];
    return new Set(all.map(addresses/* bare */.$B));
}
function sourceFix(subject) {
    return `pin the revision and name its mirror in recovery.mirrors, or declare ${subject} in recovery.externals with its owner`;
}
function clusterAnswers({ environment, state, beside, delivery }) {
    const { clusters } = (0,argocd/* credentialsOf */.YN)([...state.objects, ...beside]);
    const unknown = firstOfEach((0,argocd/* clustersOf */.Dg)(delivery)).filter(({ name }) => !clusters.has(name));
    return unknown.map((cluster) => clusterAnswer(cluster, environment.name));
}
function clusterAnswer({ name, from, path }, environment) {
    const subject = `Cluster/${(0,addresses/* hostOf */.w4)(name)}`;
    return {
        verdict: 'FAIL',
        subject,
        environment,
        because: `${(0,model/* nameOf */.V)(from)} deploys to ${(0,addresses/* shown */.SP)(name)}, and nothing makes a credential for it`,
        fix: `commit what makes the cluster's Secret, or declare ${subject} in recovery.externals with its owner`,
        ...(0,closure_answers/* placeIn */.VV)(from, path),
    };
}
function firstOfEach(all) {
    const byName = new Map();
    for (const one of all) {
        const key = `${one.name}\n${one.revision ?? ''}`;
        if (!byName.has(key))
            byName.set(key, one);
    }
    return [...byName.values()];
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/closure.js




/** Whether what the objects of each environment need is made by Git, a registry or an operator, or is declared. */
const closure = {
    declaredBy: ['externals'],
    documentation: {
        question: 'Is everything that the objects of an environment need made by something that survives?',
        looksAt: 'the objects of each environment, Applications, kustomizations and charts in Git, the registries of the flow, `recovery.externals`, `recovery.mirrors`',
        passes: 'every name is an object in Git, the known product of an operator, or declared as external',
        fails: 'nothing makes a name (one row for each, with who needs it and where), a secret store needs itself, a registry or the replica does not hold an image, or an Application of production reads a revision that moves',
        unproven: 'the environment cannot be rendered whole, an image comes from a registry that the flow does not know, a source has no mirror',
    },
    run: async (scene) => {
        // With the reader of objects, which no first request needs.
        const { deliveryObjects } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82963));
        const delivery = await deliveryObjects(scene);
        const answers = [];
        for (const environment of scene.environments)
            answers.push(...(await closureIn(environment, delivery, scene)));
        return [...answers, ...(await baseAnswers(scene))];
    },
};
async function closureIn(environment, delivery, scene) {
    const state = await scene.objects(environment);
    const others = scene.environments.filter((one) => one !== environment && one.cluster === environment.cluster);
    const states = await Promise.all(others.map((one) => scene.objects(one)));
    const { deliveryOf } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82963));
    const own = deliveryOf(delivery, [environment], state.objects, scene.flow);
    const beside = [...states.flatMap(({ objects }) => objects), ...delivery];
    const found = closureOf(state.objects, beside);
    // Argo CD brings its own definitions; what else its Applications name must be there.
    const projects = closureOf(own, [...state.objects, ...beside]).dangling.filter(({ kind }) => kind === 'AppProject');
    const known = new Set(found.dangling.map(model/* nameOf */.V));
    const dangling = [...found.dangling, ...projects.filter((one) => !known.has((0,model/* nameOf */.V)(one)))];
    const place = { scene, environment, state, beside, delivery: own, closure: { ...found, dangling } };
    const outside = await outsideAnswers(place);
    const answers = [...(0,closure_answers/* partAnswers */.JV)(place), ...(0,closure_answers/* nameAnswers */.VY)(place), ...outside.answers];
    return answers.length > 0 ? answers : [(0,closure_answers/* wholeAnswer */.Eg)(place, outside.images)];
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/drill.js
/** Whether somebody restored a backup, by the record of it. */
const drill = {
    declaredBy: ['drill'],
    documentation: {
        question: 'Was a backup restored, and did the data come back in time?',
        looksAt: 'records of restores in the GitOps repository (`recovery.drill.evidence`)',
        passes: 'the newest record of each source began within `max-age`, was ready within `rto`, names its backup and a target that is not production, and its checks of the data passed',
        fails: 'a check failed or none looked at the data; it was restored into production; it is older than `max-age`, took longer than `rto`, or restored data older than `rpo`',
        unproven: 'there is none; backup, target or times are missing; no `rto` is declared; it is unsigned where the flow has trusted keys, or committed to a branch that the platform does not protect',
    },
    run: async (scene) => {
        const { drillAnswers } = await __webpack_require__.e(/* import() */ 8376).then(__webpack_require__.bind(__webpack_require__, 28376));
        return drillAnswers(scene);
    },
};

// EXTERNAL MODULE: ./lib/src/recovery/databases/databases.js
var databases = __webpack_require__(43739);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/empty-restore.js



/** Whether a database that Git makes again begins with its data, and not empty over its backups. */
const emptyRestore = {
    declaredBy: ['backups'],
    documentation: {
        question: 'Does a database that has backups begin with its data when Git makes it again?',
        looksAt: 'definitions of databases and their backups among the objects of each environment',
        passes: 'it begins from a backup, or no database with backups is defined',
        fails: 'it starts empty, and nothing stops it from overwriting or outliving its backups',
        unproven: 'it starts empty and its archive stops it, so that a person must switch it to recovery',
    },
    run: async (scene) => {
        const answers = [];
        for (const environment of scene.environments)
            answers.push(...(await answersIn(environment, scene)));
        return answers;
    },
};
const verdicts = { restores: 'PASS', guarded: 'UNPROVEN', open: 'FAIL' };
async function answersIn(environment, scene) {
    const { objects, problems } = await scene.objects(environment);
    const found = objects.flatMap((object) => answerOf(object, objects, environment.name));
    if (found.length > 0)
        return found;
    const about = { subject: environment.name, environment: environment.name };
    const [first] = problems;
    if (first !== undefined)
        return [{ ...about, verdict: 'UNPROVEN', because: `not every object is known: ${first}` }];
    return [{ ...about, verdict: 'PASS', because: 'no database is defined that backups are known of' }];
}
function answerOf(object, all, environment) {
    const sort = databases/* databases */.L.find(({ group, kinds }) => group === object.group && kinds.includes(object.kind));
    const beginning = sort?.begin(object, all);
    if (beginning === undefined)
        return [];
    const { how, because, fix } = beginning;
    const where = (0,closure_answers/* placeIn */.VV)(object, ['spec', 'bootstrap']);
    return [
        {
            verdict: verdicts[how],
            subject: (0,model/* nameOf */.V)(object),
            environment,
            because,
            ...(fix !== undefined && { fix }),
            ...where,
        },
    ];
}

// EXTERNAL MODULE: ./lib/src/recovery/lost-cluster.js
var lost_cluster = __webpack_require__(50019);
// EXTERNAL MODULE: ./lib/src/recovery/domains/answers.js
var domains_answers = __webpack_require__(93469);
// EXTERNAL MODULE: ./lib/src/recovery/domains/compare.js
var compare = __webpack_require__(90845);
// EXTERNAL MODULE: ./lib/src/recovery/domains/targets.js
var domains_targets = __webpack_require__(78092);
// EXTERNAL MODULE: ./lib/src/recovery/plan/exposure.js
var exposure = __webpack_require__(39961);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/failure-domain.js





/** Whether copies lie outside of what is lost: a backup inside of it is none. */
const failureDomain = {
    declaredBy: ['places'],
    documentation: {
        question: 'Do backups, replica and mirror lie outside of what is lost?',
        looksAt: 'where the objects of environments and platform send backups, `clusters`, `recovery.places`, `recovery.backups.sources`',
        passes: 'each lies with another provider, or in another account, region and network than the cluster',
        fails: 'it is a volume or a snapshot of the cluster, a server on it, or shares its account, region or network',
        unproven: 'account or region of one of the two is not declared; not every object is known; nothing is sent anywhere',
    },
    run: async (scene) => {
        // With the reader of objects, which no first request needs.
        const { lostClusters } = await __webpack_require__.e(/* import() */ 8229).then(__webpack_require__.bind(__webpack_require__, 48229));
        const clusters = await lostClusters(scene);
        return [...clusters.flatMap((lost) => failure_domain_clusterAnswers(lost, scene)), ...copyAnswers(scene)];
    },
};
function failure_domain_clusterAnswers(lost, scene) {
    const domain = { cluster: lost.cluster, exposure: (0,exposure/* exposureOf */.Xl)(lost.objects) };
    const targets = (0,domains_targets/* targetsOf */.Q)(lost.objects).map((target) => (0,domains_answers/* targetAnswer */.Ee)(target, domain, scene));
    const names = new Set(lost.environments.map(({ name }) => name));
    const declared = Object.entries(scene.flow.recovery.backups?.sources ?? {}).flatMap(([name, { outside, of }]) => {
        const isOfOthers = of?.every((one) => !names.has(one) && isEnvironment(one, scene)) === true;
        return outside === undefined || isOfOthers ? [] : [(0,domains_answers/* addressAnswer */.$V)(name, outside, domain, scene)];
    });
    const answers = [...targets, ...declared].map((answer) => Object.assign({}, (0,lost_cluster/* aboutCluster */.m)(lost), answer));
    return [...answers, ...(0,lost_cluster/* partOfCluster */.V)(lost)];
}
function isEnvironment(name, { flow }) {
    return flow.environments.some((one) => one.name === name);
}
/** The replica against the registries, and the mirror against the Git server. */
function copyAnswers(scene) {
    const { recovery, gitops } = scene.flow;
    const registries = [...new Set(scene.environments.map(({ registry }) => registry))];
    const repository = gitops.repository ?? scene.branches[0]?.repository ?? '';
    return [
        ...(recovery.replica === undefined ? [] : [copyAnswer('replica', recovery.replica, 'registry', registries, scene)]),
        ...(recovery.mirror === undefined ? [] : [copyAnswer('mirror', recovery.mirror, 'git', [repository], scene)]),
    ];
}
function copyAnswer(word, address, original, originals, scene) {
    const subject = `${word} ${address.replace(/\/\/[^/]*@/, '//')}`;
    const twin = originals.find((one) => isSameServer(one, address));
    if (twin !== undefined)
        return {
            subject,
            verdict: 'FAIL',
            because: `it is on the server that it is a copy of (${(0,exposure/* hostOf */.w4)(twin)})`,
            fix: domains_answers/* elsewhere */.Jn,
        };
    const [copy, lost] = [(0,domains_answers/* placeOf */.$t)(scene, word), (0,domains_answers/* placeOf */.$t)(scene, original)];
    const shared = (0,compare/* sharedBy */.T)(copy, lost);
    const missing = `say account and region under recovery.places.${word} and recovery.places.${original}`;
    return {
        subject,
        ...shared,
        ...(shared.verdict !== 'PASS' && { fix: shared.verdict === 'FAIL' ? domains_answers/* elsewhere */.Jn : missing }),
    };
}
function isSameServer(one, other) {
    const isLocal = one.startsWith('oci:') || other.startsWith('oci:') || !/[.:]/.test((0,exposure/* hostOf */.w4)(one));
    return !isLocal && (0,exposure/* hostOf */.w4)(one) !== '' && (0,exposure/* hostOf */.w4)(one) === (0,exposure/* hostOf */.w4)(other);
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/identity.js
/** Whether people can sign in again: Keycloak's database, realms and users. */
const identity = {
    declaredBy: ['identity'],
    documentation: {
        question: 'Can people sign in again?',
        looksAt: 'Keycloak, its database and its realms among the objects of environments and platform, `recovery.identity`, `recovery.externals`, drills, the history of a KeycloakRealmImport',
        passes: 'its database is backed up outside of the cluster, its realms are in Git, and a drill shows its users (or `Users/keycloak` is external); a KeycloakRealmImport that was edited later, which no running server takes over, is a warning',
        fails: 'the backups of its database are lost with the cluster, or no realm is in Git',
        unproven: 'no drill shows its users; its database or the place of its backups is not known; there is no Keycloak, and no `Identity/HOST` is external',
    },
    run: async (scene) => {
        // With the reader of objects, which no first request needs.
        const [{ lostClusters }, { identityAnswers }] = await Promise.all([
            __webpack_require__.e(/* import() */ 8229).then(__webpack_require__.bind(__webpack_require__, 48229)),
            Promise.all(/* import() */[__webpack_require__.e(8376), __webpack_require__.e(5206)]).then(__webpack_require__.bind(__webpack_require__, 15206)),
        ]);
        const answers = [];
        for (const lost of await lostClusters(scene))
            answers.push(...(await identityAnswers(lost, scene)));
        return answers.length > 0 ? answers : [elsewhereAnswer(scene)];
    },
};
/** Where no cluster has a Keycloak, somebody must say who keeps the sign-in. */
function elsewhereAnswer({ flow, environments }) {
    const { externals = [] } = flow.recovery;
    const declared = externals.find(({ object }) => object.startsWith('Identity/'));
    if (declared !== undefined) {
        const because = `no Keycloak is among the objects; ${declared.owner} keeps the sign-in`;
        return { verdict: 'PASS', subject: declared.object, because };
    }
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'no Keycloak is among the objects, and nobody says where people sign in',
        fix: 'declare Identity/HOST in recovery.externals with its owner, or let clusters.<platform>.manifests name its objects',
    };
}

// EXTERNAL MODULE: ./lib/src/registry/copy/completeness.js
var completeness = __webpack_require__(38922);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/image.js





/** Images asked of registries at the same time. */
const image_maxImages = 8;
/** Whether the image of each environment is in its registry, whole: manifest, children, configuration and layers. */
const image_image = {
    declaredBy: [],
    documentation: {
        question: 'Is every deployed image in its registry, whole?',
        looksAt: "the environment's registry",
        passes: 'the digest that Git names is there whole: manifest, children, configurations, every layer',
        fails: 'it, or a piece of it, is gone; no environment names an image',
        unproven: 'Git names a tag and no digest; the file must not be read; the registry does not answer',
    },
    run: (scene) => inRegistries(scene, ({ environment }) => environment.registry),
};
/** The same in the replica that the flow declares, so that losing the registry does not lose the image. */
const replica = {
    declaredBy: ['replica'],
    documentation: {
        question: 'Is every deployed image in a second registry, whole and with what is attached to it?',
        looksAt: 'the registry in `recovery.replica`, and signatures, SBOMs, attestations and records in the first one',
        passes: 'as `image`, with every platform and everything that is attached',
        fails: 'as `image`, or something attached is not there or not whole',
        unproven: 'as `image`, what is attached in the first registry cannot be read, or no replica is declared',
    },
    run: async (scene) => {
        const { replica: registry } = scene.flow.recovery;
        if (registry !== undefined)
            return inReplica(scene, registry);
        return [
            {
                verdict: 'UNPROVEN',
                subject: countOf(scene.deployed.length),
                because: 'the flow declares no replica registry',
                fix: 'name one in recovery.replica',
            },
        ];
    },
};
async function inReplica(scene, registry) {
    if (scene.deployed.length === 0)
        return [nothingDeployed(scene)];
    return (0,concurrency/* mapBounded */.y)(scene.deployed, image_maxImages, async (one) => {
        const answer = await image_answerOf(one, registry, scene);
        return answer.verdict === 'PASS' ? { ...answer, ...(await attachedAnswer(one, registry, answer, scene)) } : answer;
    });
}
/** What is attached in the first registry is compared with the replica: a signature that is lost stops a promotion. */
async function attachedAnswer({ environment, image: name, named: { digest } }, registry, { because }, { reach: { registries } }) {
    if (digest === undefined)
        return { verdict: 'PASS', because };
    const [original, copy] = [environment.registry, registry].map((one) => registries.open((0,registry_reference/* parseLocation */.zS)(one, name)));
    if (original === undefined || copy === undefined)
        return { verdict: 'PASS', because };
    try {
        if ((await original.resolve(digest)) === undefined)
            return { verdict: 'PASS', because: `${because}; what was attached in ${original.name} is gone with it` };
        const { comparedAttachments } = await __webpack_require__.e(/* import() */ 1730).then(__webpack_require__.bind(__webpack_require__, 21730));
        const { count, missing } = await comparedAttachments(original, copy, digest);
        const [first] = missing;
        if (first === undefined)
            return {
                verdict: 'PASS',
                because: `${because}${count === 0 ? ', and nothing is attached' : `, with ${count} attachments`}`,
            };
        const lost = `${because}, but ${missing.length} of ${count} attachments are not there (${first})`;
        return { verdict: 'FAIL', because: lost, fix: 'copy it there with its referrers' };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { verdict: 'UNPROVEN', because: `${because}; what is attached cannot be compared: ${error.message}` };
    }
}
function countOf(images) {
    return images === 1 ? 'one deployed image' : `${images} deployed images`;
}
async function inRegistries(scene, registryOf) {
    if (scene.deployed.length === 0)
        return [nothingDeployed(scene)];
    return (0,concurrency/* mapBounded */.y)(scene.deployed, image_maxImages, (one) => image_answerOf(one, registryOf(one), scene));
}
/** A verification that looked at nothing has verified nothing. */
function nothingDeployed({ environments, branches, flow }) {
    return {
        subject: environments.map(({ name }) => name).join(', '),
        verdict: 'FAIL',
        because: `${branches.map(({ repository }) => repository).join(', ')} names no image for any application here`,
        fix: `check the manifests' layout in ${flow.file}`,
    };
}
async function image_answerOf(deployed, registry, { reach }) {
    const { application, environment, named, place, unreadable } = deployed;
    const about = { subject: `${application} in ${environment.name}`, environment: environment.name };
    if (unreadable !== undefined)
        return { ...about, verdict: 'UNPROVEN', because: unreadable };
    const { digest } = named;
    if (digest === undefined) {
        const because = `${place} names the tag ${named.tag ?? '(none)'} and no digest, and a tag can move`;
        return { ...about, verdict: 'UNPROVEN', because, fix: 'run manifest-bump' };
    }
    try {
        return { ...about, digest, ...(await presence(digest, registry, deployed.image, reach)) };
    }
    catch (error) {
        // A registry that does not answer proves nothing either way.
        if (error instanceof errors/* StepError */.zg)
            return { ...about, digest, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}
async function presence(digest, registry, name, { registries }) {
    const repository = registries.open((0,registry_reference/* parseLocation */.zS)(registry, name));
    const { missing, pieces } = await (0,completeness/* completeness */.P)(repository, digest);
    const [first] = missing;
    if (first === undefined) {
        return { verdict: 'PASS', because: `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)} whole (${pieces} pieces)` };
    }
    if (first.digest === digest) {
        const because = `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}`;
        return { verdict: 'FAIL', because, fix: 'copy it there before it is needed' };
    }
    const because = `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${(0,registry_digest/* shortDigest */.VK)(first.digest)})`;
    return { verdict: 'FAIL', because, fix: 'copy it there again' };
}

// EXTERNAL MODULE: ./lib/src/recovery/evidence/worth.js
var evidence_worth = __webpack_require__(9128);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/age.js
var inventory_age = __webpack_require__(1976);
;// CONCATENATED MODULE: ./lib/src/recovery/inventory/orphans.js




/** Kinds that controllers and nodes make, and that nobody asks for. */
const madeKinds = new Set([
    'APIService',
    'CSINode',
    'CSIStorageCapacity',
    'CertificateRequest',
    'CertificateSigningRequest',
    'ComponentStatus',
    'ControllerRevision',
    'EndpointSlice',
    'Endpoints',
    'Event',
    'FlowSchema',
    'IPAddress',
    'Lease',
    'Node',
    'NodeMetrics',
    'Order',
    'Challenge',
    'Pod',
    'PodMetrics',
    'PriorityLevelConfiguration',
    'ReplicaSet',
    'ServiceCIDR',
    'VolumeAttachment',
]);
const madeSecrets = /^(?:helm\.sh\/release\.v1|kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token)$/;
const ownNamespaces = new Set(['kube-system', 'kube-public', 'kube-node-lease']);
/** Objects that live, that somebody asked for, and that nothing in Git makes. */
function orphansOf({ objects }, desired) {
    const made = new Set((0,products_of/* productsOf */.y)([...desired.objects, ...desired.delivery]).flatMap((one) => keysOf(one, desired)));
    const applications = new Set(desired.delivery.map(({ name }) => name));
    return objects.filter((object) => !made.has((0,model/* nameOf */.V)(object)) && !isOrdinary(object) && !isTracked(object, applications));
}
function keysOf(one, { namespaces }) {
    return one.namespace === ''
        ? [(0,model/* nameOf */.V)(one), ...namespaces.map((namespace) => (0,model/* nameOf */.V)({ ...one, namespace }))]
        : [(0,model/* nameOf */.V)(one)];
}
function isOrdinary(object) {
    const { kind, namespace, isOwned, labels, annotations, body, name } = object;
    if (isOwned || madeKinds.has(kind) || isBuiltIn(object) || ownNamespaces.has(namespace))
        return true;
    if (labels['kubernetes.io/bootstrapping'] !== undefined || name.startsWith('system:'))
        return true;
    if (kind === 'ClusterRoleBinding' && name === 'cluster-admin')
        return true;
    if (kind === 'PersistentVolume')
        return annotations['pv.kubernetes.io/provisioned-by'] !== undefined;
    return kind === 'Secret' && madeSecrets.test((0,json_path/* textIn */.r7)(body, 'type') ?? '');
}
/** Argo CD marks what an Application in Git brings: `shop-prod-cart:apps/Deployment:shop-prod/cart`. */
function isTracked({ annotations }, applications) {
    const mark = annotations['argocd.argoproj.io/tracking-id'];
    if (typeof mark !== 'string')
        return false;
    const application = mark.slice(0, Math.max(0, mark.indexOf(':')));
    return applications.has(application) || applications.has(application.replace(/^.*_/, ''));
}

// EXTERNAL MODULE: ./lib/src/recovery/inventory/places.js + 1 modules
var places = __webpack_require__(16455);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/states.js
var inventory_states = __webpack_require__(43517);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/live-state.js








/** Rows of one inventory; more are one row with their number. */
const maxRows = 500;
/** Whether what lives in a cluster is in Git: a rebuild brings nothing else back. */
const liveState = {
    declaredBy: ['inventory'],
    documentation: {
        question: 'Is everything that lives in the cluster in Git, and does it live as Git says?',
        looksAt: 'the inventory that a job of the cluster itself writes to a repository (`recovery.inventory`)',
        passes: 'every object that somebody asked for is in a tree, made by an operator, or declared as external',
        fails: 'an object is in no tree; a version, an override, a stage’s state or a counter only lives; the inventory holds values of Secrets',
        unproven: 'no inventory is declared or there, it is too old or from the future, an environment cannot be rendered whole; it is unsigned where the flow has trusted keys',
    },
    run: async (scene) => {
        const declared = (0,places/* declaredInventories */.vv)(scene);
        if (declared.length === 0)
            return [undeclared(scene)];
        const answers = [];
        for (const one of declared)
            answers.push(...(await answersOf(one, scene)));
        return answers;
    },
};
function undeclared({ environments }) {
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'the flow declares no inventory of a cluster',
        fix: 'let the job of examples/inventory write one, and name it in recovery.inventory',
    };
}
async function answersOf(declared, scene) {
    const [only] = declared.environments;
    const isOne = declared.environments.length === 1 && only !== undefined;
    const about = { file: declared.path, ...(isOne && { environment: only.name }) };
    const subject = `inventory of ${declared.environments.map(({ name }) => name).join(', ')}`;
    try {
        const inventory = await (0,places/* inventoryAt */.oW)(declared, scene);
        const age = (0,inventory_age/* ageFault */.k)(inventory, scene);
        if (age !== undefined)
            return [{ ...about, subject, verdict: 'UNPROVEN', ...age }];
        return await counted(await compared(inventory, declared, about, scene), inventory, declared, scene);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        // Values of Secrets in Git are a fault whatever else holds.
        const verdict = error.code === 'inventory-with-secrets' ? 'FAIL' : 'UNPROVEN';
        return [{ ...about, subject, verdict, because: error.message }];
    }
}
/** What an inventory proves is worth as much as its signature, or its branch. */
async function counted(answers, inventory, { environments }, scene) {
    if (!answers.some(({ verdict }) => verdict === 'PASS'))
        return answers;
    const names = environments.map(({ name }) => name);
    const worth = await (await (0,evidence_worth/* evidenceWorth */.g)(scene))((0,places/* testimonyOf */.IL)([inventory], names, scene));
    return answers.map((answer) => {
        if (answer.verdict !== 'PASS')
            return answer;
        if (worth.word !== undefined)
            return { ...answer, because: `${answer.because}; ${worth.word}` };
        return { ...answer, verdict: 'UNPROVEN', because: `${answer.because}; but ${worth.because}`, fix: worth.fix };
    });
}
async function compared(inventory, { environments }, about, scene) {
    const desired = await (0,places/* desiredIn */.gU)(environments, scene);
    const { externals = [] } = scene.flow.recovery;
    const isKnown = (name) => externals.some((one) => (0,flow_recovery/* isExternal */.ge)(name, one));
    const orphans = orphansOf(inventory, desired).filter((one) => !isKnown((0,model/* nameOf */.V)(one)));
    const states = (0,inventory_states/* liveStates */.F)(inventory, [...desired.objects, ...desired.delivery]);
    // What is not rendered may be the tree that holds it.
    const verdict = desired.problems.length === 0 ? 'FAIL' : 'UNPROVEN';
    const fix = 'commit it, or declare it in recovery.externals with its owner';
    const rows = [
        ...states.map((one) => Object.assign({}, about, { verdict: 'FAIL', subject: one.subject, because: one.because, fix: one.fix })),
        ...orphans.map((one) => Object.assign({}, about, { verdict, subject: (0,model/* nameOf */.V)(one), because: 'it lives and is in no tree', fix })),
    ];
    if (rows.length > maxRows)
        return [...rows.slice(0, maxRows), moreThan(rows.length - maxRows, about)];
    return rows.length > 0 ? rows : [whole(inventory, desired.problems, about)];
}
function moreThan(count, about) {
    return {
        ...about,
        verdict: 'FAIL',
        subject: `${count} more objects`,
        because: 'they live and are in no tree',
        fix: 'begin with those above',
    };
}
function whole({ cluster, objects, at }, problems, about) {
    const [first] = problems;
    const subject = `cluster ${cluster}`;
    if (first !== undefined)
        return { ...about, verdict: 'UNPROVEN', subject, because: `not every object of Git is known: ${first}` };
    const because = `each of ${objects.length} objects that lived at ${at.toISOString().slice(0, 16)} is in Git, made by it, or declared`;
    return { ...about, verdict: 'PASS', subject, because };
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/mirror.js



/** Whether the mirror holds what is deployed: each branch at the verified commit, every tag, every LFS object. */
const mirror = {
    declaredBy: ['mirror'],
    documentation: {
        question: 'Does a second Git server hold what is deployed?',
        looksAt: 'the repository in `recovery.mirror`',
        passes: 'each of its branches is at the commit that was verified, every tag names the same commit, every LFS object of the tree is there',
        fails: 'a branch or a tag is at another commit, or an LFS object is gone',
        unproven: 'it does not answer, none is declared, it is itself the repository that was read, or the tree has LFS objects and the mirror is reached over a network',
    },
    run: async (scene) => {
        const { mirror: location } = scene.flow.recovery;
        if (location !== undefined && (0,addresses/* bare */.$B)(location) === (0,addresses/* bare */.$B)(scene.location))
            return [ofItself(scene)];
        if (location !== undefined)
            return copiesIn(location, scene);
        const because = 'the flow declares no mirror of the GitOps repository';
        return [{ subject: 'GitOps repository', verdict: 'UNPROVEN', because, fix: 'name one in recovery.mirror' }];
    },
};
/** Where the mirror was read in the place of what was lost, it is compared with nothing. */
function ofItself({ branches }) {
    const commit = branches[0]?.commit?.slice(0, 12) ?? 'no commit';
    return {
        subject: 'GitOps repository',
        verdict: 'UNPROVEN',
        because: `the mirror is the repository that was read, at ${commit}: nothing else tells whether that is what was deployed`,
        fix: 'compare the commit with the last one that production ran, such as that of "krci-deploy history"',
    };
}
async function copiesIn(location, scene) {
    const branches = await Promise.all(scene.branches.map((branch) => mirrored(branch, location, scene)));
    // A mirror that does not answer is one row.
    if (branches.some(({ verdict }) => verdict === 'UNPROVEN'))
        return branches;
    const [{ tagAnswers }, { lfsAnswers }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2423).then(__webpack_require__.bind(__webpack_require__, 52423)),
        __webpack_require__.e(/* import() */ 6363).then(__webpack_require__.bind(__webpack_require__, 46363)),
    ]);
    return [...branches, ...(await tagAnswers(location, scene)), ...(await lfsAnswers(location, scene))];
}
async function mirrored(deployed, location, { branches, reach }) {
    const which = branches.length === 1 ? '' : `, ${deployed.branch ?? 'default branch'}`;
    const subject = `GitOps repository${which}`;
    try {
        const repository = reach.gitops.open(location, deployed.branch);
        const { commit } = await repository.snapshot();
        if (commit === deployed.commit) {
            return { subject, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
        }
        const because = `${repository.name} is at ${commit.slice(0, 12)}, deployed is ${deployed.commit?.slice(0, 12) ?? 'no commit'}`;
        return { subject, verdict: 'FAIL', because, fix: 'update the mirror' };
    }
    catch (error) {
        // A Git server that does not answer proves nothing either way.
        if (error instanceof errors/* StepError */.zg || error instanceof git/* GitError */.X)
            return { subject, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/base/duration.js
var base_duration = __webpack_require__(56620);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/runbook.js

/** How a step of a plan is known in a runbook. The name of the step itself is always one of its words. */
const known = {
    provision: {
        words: /provision|terraform|terragrunt|opentofu|pulumi|crossplane|cloudformation|(?:create|build|order|install|set up|stand up|bring up)\b.{0,40}\bcluster|new cluster/i,
        after: [],
    },
    argocd: { words: /argo[ -]?cd|\bflux/i, after: ['provision'] },
    externals: { words: /external|secret|credential|\bkeys?\b|token|password/i, after: [] },
    repository: { words: /repositor|\bgit\b|gitops/i, after: [] },
    identity: { words: /keycloak|identity|\bsso\b|sign-?in|realm/i, after: ['provision'] },
    operators: { words: /operator|\bcharts?\b|helm|add-?ons?\b/i, after: ['provision'] },
    configuration: { words: /configur|custom resource|settings/i, after: ['provision', 'operators'] },
    reconcile: { words: /reconcil|\bsync|converge/i, after: ['provision'] },
    applications: { words: /application|\bapps?\b|workload|\bsync/i, after: ['provision', 'argocd'] },
    data: {
        words: /\bdata\b|database|backup|volume|snapshot|velero|restic|pg_restore|pgbackrest|barman/i,
        after: ['provision'],
    },
};
/** Compares the runbook that the team declares with the plan: what it leaves out, and what it names too early. */
function runbookGaps(steps, plan) {
    const named = plan.steps.flatMap((step) => {
        const words = Object.hasOwn(known, step.id) ? known[step.id]?.words : undefined;
        const isWanted = step.by === 'manual' || step.items.length > 0;
        return words === undefined || !isWanted ? [] : [{ step, places: placesOf(words, steps) }];
    });
    const missing = named.filter(({ places }) => places.length === 0).map(({ step }) => missingStep(step, plan));
    return [...missing, ...manualGaps(steps, plan), ...earlySteps(named, plan)];
}
/** Steps whose first lines have a word; where none has, those whose text has one. */
function placesOf(words, steps) {
    const where = (textOf) => steps.flatMap((step, index) => (words.test(textOf(step)) ? [index] : []));
    const heads = where(({ head }) => head);
    return heads.length > 0 ? heads : where(({ body }) => body);
}
function missingStep({ id, title }, { cluster }) {
    return { subject: `${id} of ${cluster}`, because: `the runbook has no step for "${title}"`, word: id };
}
/** Only steps of people must be named one by one. */
function manualGaps(steps, { manual }) {
    return manual
        .filter(({ application }) => !names(steps, application))
        .map(({ application }) => ({
        subject: (0,model/* nameOf */.V)(application),
        because: 'it waits for a person, and the runbook does not name it',
        word: application.name,
    }));
}
/** Tells whether a step of a runbook has the name of an object, as a word of its own. */
function names(steps, { name }) {
    return steps.some(({ head, body }) => hasWord(`${head}\n${body}`, name));
}
function hasWord(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const end = at + word.length;
        const isPart = /[\w.-]/.test(text.charAt(at - 1)) || /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
        if (!isPart)
            return true;
    }
    return false;
}
/** Steps of which every mention stands before the first mention of one that they need. */
function earlySteps(named, { cluster }) {
    return named.flatMap(({ step, places }) => {
        const last = places.at(-1);
        const needed = known[step.id]?.after ?? [];
        const early = named.find((other) => {
            const [first] = other.places;
            return needed.includes(other.step.id) && last !== undefined && first !== undefined && last < first;
        });
        if (early === undefined)
            return [];
        const because = `the runbook has "${step.title}" before "${early.step.title}"`;
        return [{ subject: `${step.id} of ${cluster}`, because }];
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/plan/runbook-steps.js
const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
/** `Step 3: …`, `**3.** …`, without the indentation of a list. */
const numbered = /^\s*\**(?:step\s+)?\d{1,3}\s?[.):]\**\s*(.*)$/i;
const row = /^\s*\|(.*)\|\s*$/;
const rule = /^[\s|:-]+$/;
const fence = /^\s*(?:```|~~~)/;
/**
 * Reads the steps of a runbook in Markdown, in their order. Front matter, comments, text that is struck out, the title
 * and what stands before the first step are no steps. A text without headings and lists has a step in each clause.
 */
function runbookSteps(markdown) {
    const text = withoutComments(withoutFrontMatter(markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));
    const steps = [];
    let isCode = false;
    for (const line of text.replaceAll(/~~[^~\n]*~~/g, '').split('\n')) {
        const isFence = fence.test(line);
        const head = isFence || isCode ? undefined : headOf(line);
        if (isFence)
            isCode = !isCode;
        const last = steps.at(-1);
        if (head !== undefined)
            steps.push({ head, body: '' });
        else if (last !== undefined && !isFence)
            last.body += `${line}\n`;
    }
    return steps.length > 0 ? steps.filter(({ head, body }) => `${head}${body}`.trim() !== '') : clausesOf(text);
}
/** First line of a step; undefined for what is none, such as the title. */
function headOf(line) {
    const [, hashes, title] = heading.exec(line) ?? [];
    if (hashes !== undefined)
        return hashes.length === 1 ? undefined : title;
    if (rule.test(line))
        return undefined;
    return (item.exec(line) ?? numbered.exec(line) ?? row.exec(line))?.[1];
}
function withoutFrontMatter(text) {
    const mark = /^(?:---|\+\+\+)[ \t]*\n/.exec(text)?.[0].trim();
    if (mark === undefined)
        return text;
    const end = text.indexOf(`\n${mark}`, mark.length);
    return end < 0 ? text : text.slice(end + 1 + mark.length);
}
function withoutComments(text) {
    const kept = [];
    let at = 0;
    for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
        kept.push(text.slice(at, start));
        const end = text.indexOf('-->', start);
        if (end < 0)
            return kept.join('');
        at = end + 3;
    }
    return kept.join('') + text.slice(at);
}
function clausesOf(text) {
    const lines = text.split('\n').filter((line) => !heading.test(line));
    const clauses = lines.join('\n').split(/[.,;](?:\s|$)|\n\s*\n/);
    return clauses.filter((clause) => clause.trim() !== '').map((head) => ({ head, body: '' }));
}

// EXTERNAL MODULE: ./lib/src/recovery/schedules/words.js
var words = __webpack_require__(54304);
;// CONCATENATED MODULE: ./lib/src/recovery/checks/plan.js







/** Whether there is a way back from the loss of each cluster: ordered, without a cycle, and known to the team. */
const plan = {
    declaredBy: ['runbook'],
    documentation: {
        question: 'Is there an order in which everything comes back, and does the team know it?',
        looksAt: 'the objects of each environment, Applications in Git, `recovery.places`, the runbook in `recovery.runbook`, times of drills',
        passes: 'no step needs what it brings back; every manual step is in the runbook',
        fails: 'a registry, Git server, secret store, unseal key or sign-in lives on what is lost; the runbook lacks a step, or has it before one that it needs; drills of its steps took longer than `rto`',
        unproven: 'an Application waits for a person and no runbook says so; a sign-in has a way around it that a person must know',
    },
    run: async (scene) => {
        // With the reader of objects, which no first request needs.
        const { plansOf } = await Promise.all(/* import() */[__webpack_require__.e(8376), __webpack_require__.e(3911)]).then(__webpack_require__.bind(__webpack_require__, 73911));
        const planned = await plansOf(scene);
        const runbook = await runbookOf(scene);
        return planned.flatMap((one) => plan_answersOf(one, runbook, scene));
    },
};
async function runbookOf({ flow, home }) {
    const { runbook: path } = flow.recovery;
    if (path === undefined)
        return undefined;
    const bytes = await home.read(path);
    return { path, steps: bytes === undefined ? undefined : runbookSteps(new TextDecoder().decode(bytes)) };
}
function plan_answersOf(planned, runbook, scene) {
    const { plan: made, problems } = planned;
    const { externals = [] } = scene.flow.recovery;
    const cycles = made.cycles.filter(({ subject }) => !externals.some((one) => (0,flow_recovery/* isExternal */.ge)(subject, one)));
    const found = [
        ...cycles.map((cycle) => cycleAnswer(cycle, made)),
        ...(runbook === undefined ? [] : runbookAnswers(runbook, made)),
        ...made.manual
            .filter(({ application }) => runbook?.steps === undefined || !names(runbook.steps, application))
            .map((one) => manualAnswer(one, made)),
        ...timeAnswer(made, scene),
        ...partAnswer(made, problems),
    ];
    return found.length > 0 ? found : [wholeAnswer(made)];
}
function aboutOf({ environments }) {
    const [only] = environments;
    return environments.length === 1 && only !== undefined ? { environment: only } : {};
}
const remedies = {
    registry: 'name a replica elsewhere in recovery.replica',
    git: 'name a mirror elsewhere in recovery.mirror',
    secrets: 'keep the store elsewhere, or say who restores it first',
    'unseal-key': 'keep the key outside of the vault that it opens',
    identity: 'keep a local account whose password somebody has',
    'store-credential': 'give the store a credential from outside',
};
function cycleAnswer({ kind, subject, through, isClosed, from, path }, made) {
    return {
        ...aboutOf(made),
        verdict: isClosed ? 'FAIL' : 'UNPROVEN',
        subject,
        because: `a recovery of ${made.cluster} needs what is lost with it: ${through.join(' → ')}`,
        fix: `${remedies[kind]}, or declare ${subject} in recovery.externals with its owner`,
        ...(from !== undefined && (0,closure_answers/* placeIn */.VV)(from, path ?? [])),
    };
}
function manualAnswer({ application, brings }, made) {
    const some = brings.slice(0, 20).join(', ');
    const more = brings.length > 20 ? ` and ${brings.length - 20} more` : '';
    return {
        ...aboutOf(made),
        verdict: 'UNPROVEN',
        subject: (0,model/* nameOf */.V)(application),
        because: `it has no automated sync, so ${brings.length === 0 ? 'what it brings' : `${some}${more}`} must wait for a person`,
        fix: 'set syncPolicy.automated, or name it in the runbook in recovery.runbook',
        ...(0,closure_answers/* placeIn */.VV)(application, ['spec', 'syncPolicy']),
    };
}
function runbookAnswers({ path, steps }, made) {
    if (steps === undefined) {
        const because = `the GitOps repository has no ${path}`;
        return [{ ...aboutOf(made), verdict: 'FAIL', subject: `runbook of ${made.cluster}`, because, fix: 'commit it' }];
    }
    return runbookGaps(steps, made).map(({ subject, because, word }) => {
        return Object.assign(aboutOf(made), {
            verdict: 'FAIL',
            subject,
            because,
            fix: word === undefined ? `put ${path} in order` : `add a heading or an item with "${word}" to ${path}`,
            file: path,
        });
    });
}
function partAnswer(made, [first, ...others]) {
    if (first === undefined)
        return [];
    const because = `the plan is of a part: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
    const fix = 'make everything render, or give the rendered objects with the input "rendered"';
    return [{ ...aboutOf(made), verdict: 'UNPROVEN', subject: `plan of ${made.cluster}`, because, fix }];
}
/** What drills measured of the steps cannot be longer than the whole may take. */
function timeAnswer(made, { flow }) {
    const measured = measuredSeconds(made);
    const rtos = made.environments.flatMap((name) => (0,flow_recovery/* objectivesOf */.s3)(flow.recovery, name).rto ?? []);
    const [rto] = rtos.toSorted((a, b) => (0,base_duration/* millisecondsOf */.W)(a) - (0,base_duration/* millisecondsOf */.W)(b));
    if (rto === undefined || measured * 1000 <= (0,base_duration/* millisecondsOf */.W)(rto))
        return [];
    const because = `drills of its steps took ${(0,words/* inUnits */.D)(measured)}, more than the rto of ${rto}`;
    const fix = 'restore faster, or say an rto that holds';
    return [
        { ...aboutOf(made), verdict: 'FAIL', subject: `plan of ${made.cluster}`, because, fix, measured: timeOf(measured) },
    ];
}
function timeOf(seconds) {
    return { objective: 'rto', seconds };
}
function measuredSeconds({ steps }) {
    return steps.reduce((sum, { estimate = 0 }) => sum + estimate, 0);
}
function wholeAnswer(made) {
    const manual = made.steps.filter(({ by }) => by === 'manual').length;
    const known = made.steps.filter(({ estimate }) => estimate !== undefined).length;
    const time = known === 0 ? '' : `; drills measured ${known} of them: ${(0,words/* inUnits */.D)(measuredSeconds(made))}`;
    const because = `${made.steps.length} steps without a cycle, ${manual} of them by people${time}`;
    const answer = { ...aboutOf(made), verdict: 'PASS', subject: `plan of ${made.cluster}`, because };
    return known === 0 ? answer : { ...answer, measured: timeOf(measuredSeconds(made)) };
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/go-duration.js
const unitSeconds = {
    ns: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    μs: 1e-6,
    ms: 1e-3,
    s: 1,
    m: 60,
    h: 3600,
};
/**
 * Reads a duration as controllers written in Go do: `72h`, `1h30m0s`, `1.5h`. There is no unit for days.
 *
 * @returns seconds, or undefined for what they refuse
 */
function goSeconds(text) {
    const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
    if (rest === '0')
        return 0;
    if (rest.length > 100 || !/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(rest))
        return undefined;
    const parts = [...rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)];
    const seconds = parts.reduce((sum, [, number = '', unit = '']) => sum + Number(number) * (unitSeconds[unit] ?? 0), 0);
    // What does not fit into 64 bits of nanoseconds is refused.
    if (seconds > 9_223_372_036)
        return undefined;
    return sign === '-' ? -seconds : seconds;
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/zones.js
/** Seconds between two looks at a zone's clock: no zone changes twice in a week. */
const lookSeconds = 7 * 86_400;
/** Whether controllers know a time zone by this name; they tell `Europe/Berlin` from `europe/berlin`. */
function isZone(name) {
    if (isUtc(name))
        return true;
    if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(name) || name.length > 60)
        return false;
    try {
        const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
        return known === name || known.toLowerCase() !== name.toLowerCase();
    }
    catch {
        return false;
    }
}
/** Containers of controllers have no zone of their own. */
function isUtc(name) {
    return ['', 'UTC', 'Local'].includes(name);
}
/** Spans of a zone between two seconds, in order, without a hole. */
function spansOf(zone, from, to) {
    if (isUtc(zone))
        return [{ from, to, ahead: 0 }];
    const ahead = aheadIn(zone);
    const spans = [];
    let [start, current] = [from, ahead(from)];
    for (let second = from; second < to; second += lookSeconds) {
        const next = Math.min(second + lookSeconds, to);
        const after = ahead(next);
        if (after === current)
            continue;
        const change = changeBetween(second, next, ahead);
        spans.push({ from: start, to: change, ahead: current });
        [start, current] = [change, after];
    }
    return [...spans, { from: start, to, ahead: current }];
}
/** Whether each change of a zone's clock is of whole hours; how a controller walks past another one is not modelled. */
function changesByHours(zone, from, to) {
    const spans = spansOf(zone, from, to);
    return spans.every(({ ahead }, index) => (ahead - (spans[index - 1]?.ahead ?? ahead)) % 3600 === 0);
}
/** First second whose distance is no longer the one of `low`. */
function changeBetween(low, high, ahead) {
    const before = ahead(low);
    let [least, most] = [low, high];
    while (most - least > 1) {
        const middle = Math.floor((least + most) / 2);
        if (ahead(middle) === before)
            least = middle;
        else
            most = middle;
    }
    return most;
}
function aheadIn(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    return (second) => {
        const parts = new Map(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]));
        const of = (type) => parts.get(type) ?? 0;
        const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
        return local / 1000 - second;
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/cron.js


const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const bounds = [
    { word: 'second', least: 0, most: 59 },
    { word: 'minute', least: 0, most: 59 },
    { word: 'hour', least: 0, most: 23 },
    { word: 'day of month', least: 1, most: 31 },
    { word: 'month', least: 1, most: 12, names: months },
    { word: 'day of week', least: 0, most: 6, names: weekdays },
];
const descriptors = {
    '@yearly': '0 0 0 1 1 *',
    '@annually': '0 0 0 1 1 *',
    '@monthly': '0 0 0 1 * *',
    '@weekly': '0 0 0 * * 0',
    '@daily': '0 0 0 * * *',
    '@midnight': '0 0 0 * * *',
    '@hourly': '0 0 * * * *',
};
/** Longest text that is read. */
const mostCharacters = 1000;
/**
 * Reads a schedule as robfig/cron 3 does, which Velero, K8up, CloudNativePG and Kubernetes use. Other readers accept
 * more (`7` for Sunday, `5L`, `1#2`): what this one refuses never runs in a cluster.
 */
function cronOf(text, form) {
    if (text === '')
        return { refused: 'it is empty' };
    if (text.length > mostCharacters)
        return { refused: `it is longer than ${mostCharacters} characters` };
    const [, prefix, zone = ''] = /^((?:CRON_)?TZ=)([^ ]*)/.exec(text) ?? [];
    if (prefix === undefined)
        return rulesOf(text, form, undefined);
    const space = text.indexOf(' ');
    if (space < 0)
        return { refused: 'nothing follows its time zone' };
    if (!isZone(zone))
        return { refused: `there is no time zone ${zone}` };
    return rulesOf(text.slice(space).trim(), form, zone);
}
function rulesOf(text, form, zone) {
    if (text.startsWith('@every '))
        return everyOf(text.slice('@every '.length));
    if (text.startsWith('@')) {
        const fields = Object.hasOwn(descriptors, text) ? descriptors[text] : undefined;
        return fields === undefined ? { refused: `${text} is no word that it knows` } : fieldsOf(fields.split(' '), zone);
    }
    const given = text.split(/\s+/).filter((part) => part !== '');
    const expected = form === 'five' ? 5 : 6;
    if (given.length !== expected)
        return { refused: `it has ${given.length} fields and not ${expected}` };
    return fieldsOf(form === 'five' ? ['0', ...given] : given, zone);
}
function everyOf(text) {
    const seconds = goSeconds(text);
    if (seconds === undefined)
        return { refused: `${text} is no duration such as 12h or 1h30m` };
    return { sort: 'every', seconds: Math.max(1, Math.floor(seconds)) };
}
function fieldsOf(texts, zone) {
    const fields = [];
    for (const [index, bound] of bounds.entries()) {
        const field = fieldOf(texts[index] ?? '', bound);
        if ('refused' in field)
            return field;
        fields.push(field);
    }
    const [seconds, minutes, hours, days, ofMonths, ofWeek] = fields;
    return {
        sort: 'fields',
        zone,
        times: timesOf(hours, minutes, seconds),
        isOn: (day) => {
            const date = new Date(day * 86_400_000);
            if (ofMonths?.values.has(date.getUTCMonth() + 1) !== true)
                return false;
            const isDay = days?.values.has(date.getUTCDate()) === true;
            const isWeekday = ofWeek?.values.has(date.getUTCDay()) === true;
            // Both must fit where one is a star; where both are limited, either will do.
            return days?.isStar === true || ofWeek?.isStar === true ? isDay && isWeekday : isDay || isWeekday;
        },
    };
}
function timesOf(...[hours, minutes, seconds]) {
    const rising = (field) => [...(field?.values ?? [])].toSorted((a, b) => a - b);
    const [ofHour, ofMinute] = [rising(minutes), rising(seconds)];
    return rising(hours).flatMap((hour) => ofHour.flatMap((minute) => ofMinute.map((second) => hour * 3600 + minute * 60 + second)));
}
/** A field of parts: an empty part counts for nothing, so that `,` is a field that never fits. */
function fieldOf(text, bound) {
    const values = new Set();
    let isStar = false;
    for (const part of text.split(',').filter((one) => one !== '')) {
        const range = rangeOf(part, bound);
        if ('refused' in range)
            return range;
        for (let value = range.first; value <= range.last; value += range.step)
            values.add(value);
        isStar ||= range.isStar;
    }
    return { values, isStar };
}
function rangeOf(part, bound) {
    const [range = '', stepText, ...slashes] = part.split('/');
    const [low = '', high, ...hyphens] = range.split('-');
    if (slashes.length > 0)
        return refusedPart(bound, part, 'has more than one slash');
    const isStar = low === '*' || low === '?';
    if (!isStar && hyphens.length > 0)
        return refusedPart(bound, part, 'has more than one hyphen');
    const first = isStar ? bound.least : numberOf(low, bound);
    // A number with a step runs on to the end: `5/15` is `5-59/15`.
    const open = stepText !== undefined && high === undefined ? bound.most : first;
    const last = isStar ? bound.most : high === undefined ? open : numberOf(high, bound);
    const step = stepText === undefined ? 1 : numberOf(stepText, { ...bound, names: [] });
    if (first === undefined || last === undefined || step === undefined)
        return refusedPart(bound, part, 'is no number');
    if (first < bound.least)
        return refusedPart(bound, part, `is below ${bound.least}`);
    if (last > bound.most)
        return refusedPart(bound, part, `is above ${bound.most}`);
    if (first > last)
        return refusedPart(bound, part, 'ends before it begins');
    if (step === 0)
        return refusedPart(bound, part, 'has a step of 0');
    return { first, last, step, isStar: isStar && step === 1 };
}
function refusedPart({ word }, part, why) {
    return { refused: `${word} ${part} ${why}` };
}
function numberOf(text, { names = [], least }) {
    const name = names.indexOf(text.toLowerCase());
    if (name >= 0)
        return name + least;
    return /^\+?\d{1,18}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/gaps.js

const daySeconds = 86_400;
/** Years in which runs may begin: a leap cycle and one more. */
const years = 5;
const yearSeconds = 365.25 * daySeconds;
/** Runs of a day, of all schedules that are counted together. */
const mostTogether = 5000;
/**
 * Finds the longest gap between runs that any of several schedules makes, over a leap cycle from a second on. A run
 * that the change of the clock skips is skipped, as controllers do.
 *
 * @returns undefined where nothing ever runs; infinite seconds where no run follows within five years
 */
function longestGap(crons, zone, from) {
    const every = crons.flatMap((cron) => (cron.sort === 'every' ? [{ seconds: cron.seconds }] : []));
    const fields = crons.filter((cron) => cron.sort === 'fields');
    const found = groupsOf(fields, zone).flatMap((group) => gapOf(group, group[0]?.zone ?? zone, from) ?? []);
    // Runs of several groups together are at least as close as those of the best one.
    return [...every, ...found].toSorted((one, two) => one.seconds - two.seconds)[0];
}
/** Zone of a schedule whose gaps are not known: its clock changes by part of an hour (`Australia/Lord_Howe`). */
function unknownZone(crons, zone, from) {
    const zones = crons.flatMap((cron) => (cron.sort === 'fields' ? [cron.zone ?? zone] : []));
    return zones.find((name) => !changesByHours(name, from, from + 2 * years * yearSeconds));
}
/** Schedules whose runs are counted together: those of one zone, as long as their runs of a day are few. */
function groupsOf(crons, zone) {
    const count = crons.reduce((sum, { times }) => sum + times.length, 0);
    if (count > mostTogether)
        return crons.map((cron) => [cron]);
    const zones = [...new Set(crons.map((cron) => cron.zone ?? zone))];
    return zones.map((name) => crons.filter((cron) => (cron.zone ?? zone) === name));
}
function gapOf(crons, zone, from) {
    const end = from + years * yearSeconds;
    const spans = spansOf(zone, from, end + years * yearSeconds);
    const runsOn = dailyRuns(crons, missingMidnights(spans));
    let last;
    let longest;
    const take = (gap) => {
        if (longest === undefined || gap.seconds > longest.seconds)
            longest = gap;
    };
    for (const { times, gap, start } of runsIn(spans, from, runsOn)) {
        const [first = 0] = times;
        if (last === undefined && start + first > end)
            return undefined;
        if (last !== undefined)
            take({ seconds: start + first - last, from: last });
        if (start + first >= end)
            return longest;
        if (gap.from !== undefined)
            take({ seconds: gap.seconds, from: start + gap.from });
        last = start + (times.at(-1) ?? 0);
    }
    return last === undefined ? undefined : { seconds: Infinity, from: last };
}
/** Runs day by day after a second; `start` is the second at which the day's clock would read midnight. */
function* runsIn(spans, after, runsOn) {
    for (const span of spans) {
        const [least, most] = [span.from + span.ahead, span.to + span.ahead];
        for (let day = Math.floor(least / daySeconds); day * daySeconds < most; day += 1) {
            const runs = runsOn(day);
            const start = day * daySeconds - span.ahead;
            const isWhole = start > after && day * daySeconds >= least && (day + 1) * daySeconds <= most;
            const kept = isWhole ? runs : clipped(runs, start, span, after);
            if (kept.times.length > 0)
                yield { ...kept, start };
        }
    }
}
function clipped({ times }, start, { from, to }, after) {
    return withGap(times.filter((time) => start + time >= from && start + time < to && start + time > after));
}
function withGap(times) {
    let gap = { seconds: 0 };
    for (const [index, time] of times.entries()) {
        const before = times[index - 1];
        if (before !== undefined && time - before > gap.seconds)
            gap = { seconds: time - before, from: before };
    }
    return { times, gap };
}
function dailyRuns(crons, missing) {
    const known = new Map();
    return (day) => {
        const on = crons.filter((cron) => isOn(cron, day, missing.get(day)));
        const key = on.map((cron) => crons.indexOf(cron)).join(' ');
        const found = known.get(key) ?? withGap([...new Set(on.flatMap(({ times }) => times))].toSorted((one, two) => one - two));
        known.set(key, found);
        return found;
    };
}
/**
 * Days whose midnight the change of the clock skips, with whether the change comes before that midnight of UTC: then a
 * controller that counts days steps over the whole day.
 */
function missingMidnights(spans) {
    const missing = new Map();
    for (const [index, { from, ahead }] of spans.entries()) {
        const before = spans[index - 1];
        if (before === undefined)
            continue;
        const midnight = Math.ceil((from + before.ahead) / daySeconds) * daySeconds;
        if (midnight < from + ahead)
            missing.set(midnight / daySeconds, midnight >= from);
    }
    return missing;
}
/** Whether a controller comes to a day; its walk over hours carries it from the day before past a missing midnight. */
function isOn(cron, day, stepsOver) {
    if (stepsOver === undefined)
        return cron.isOn(day);
    if (!cron.isOn(day - 1))
        return !stepsOver && cron.isOn(day);
    return (cron.times.at(-1) ?? 0) < 23 * 3600 || cron.isOn(day);
}

// EXTERNAL MODULE: ./lib/src/recovery/backups/read.js + 10 modules
var read = __webpack_require__(39384);
;// CONCATENATED MODULE: ./lib/src/recovery/schedules/runs.js



/** Reads how long backups ran. Evidence that cannot be read measures nothing; the check `backup` names it. */
async function measuredRuns({ flow, home }) {
    const pattern = flow.recovery.backups?.evidence;
    if (pattern === undefined)
        return () => undefined;
    try {
        const { backups } = await (0,read/* readBackups */.s)(pattern, home);
        return (schedule) => {
            const name = (0,model/* nameOf */.V)(schedule);
            const runs = backups.filter(({ series, names = [] }) => series === name || names.includes(name));
            const seconds = runs.flatMap((one) => one.seconds ?? []);
            if (seconds.length === 0)
                return undefined;
            return { seconds: Math.max(...seconds), attestations: [...new Set(runs.flatMap((one) => one.attestations))] };
        };
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return () => undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/said.js

/** `spec.schedule`, stopped by a member of `spec`. */
function simple(body, stop, more = {}) {
    return {
        path: ['spec', 'schedule'],
        schedules: [(0,json_path/* textIn */.r7)(body, 'spec', 'schedule') ?? ''],
        ...((0,json_path/* memberAt */.mz)(body, 'spec', stop) === true && { stoppedBy: `spec.${stop}` }),
        ...more,
    };
}
/** How many backups a policy keeps at most: the sum of its numbers, such as `keepLast` and `keepDaily`. */
function countIn(policy, pattern) {
    if (!(0,json_path/* isRecord */.u4)(policy))
        return {};
    const counts = Object.entries(policy).flatMap(([key, value]) => {
        const count = Number(value);
        return pattern.test(key) && Number.isSafeInteger(count) && count > 0 ? [count] : [];
    });
    return counts.length === 0 ? {} : { keepsCount: counts.reduce((sum, count) => sum + count, 0) };
}
/** A number that says how many are kept; zero and no number say nothing. */
function said_countOf(value) {
    const count = Number(value);
    return Number.isSafeInteger(count) && count > 0 ? { keepsCount: count } : {};
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/sorts/cron-jobs.js


/** Commands whose only purpose is a backup. */
const commands = /\betcdctl\b[^;&|]*\bsnapshot\s+save\b|\b(?:k3s|rke2)\b[^;&|]*\betcd-snapshot\s+save\b|\bpgbackrest\b[^;&|]*\bbackup\b/;
/** A CronJob makes anything; one that runs such a command is known, others are where the flow names them. */
const cronJobSorts = [
    { group: 'batch', kind: 'CronJob', isBackup: runsBackup, find: ofCronJob },
];
function runsBackup({ body }) {
    const containers = (0,json_path/* listIn */.Of)(body, 'spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers');
    return containers.slice(0, 50).some((container) => {
        const words = [...(0,json_path/* listIn */.Of)(container, 'command'), ...(0,json_path/* listIn */.Of)(container, 'args')].filter((one) => typeof one === 'string');
        return commands.test(words.join(' ').slice(0, 20_000));
    });
}
/** Kubernetes takes the zone from `timeZone` alone, and refuses one in the schedule. */
function ofCronJob({ body }) {
    const zone = (0,json_path/* textIn */.r7)(body, 'spec', 'timeZone');
    const isInside = ((0,json_path/* textIn */.r7)(body, 'spec', 'schedule') ?? '').includes('TZ=');
    return simple(body, 'suspend', {
        ...(zone !== undefined && { zone }),
        ...(isInside && { refused: 'a time zone stands in the schedule and not in spec.timeZone' }),
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/sorts/databases.js


const mostSchedules = 50;
const databases_daySeconds = 86_400;
/** Operators of databases. */
const databaseSorts = [
    { group: 'postgresql.cnpg.io', kind: 'ScheduledBackup', find: ofCloudNativePg },
    { group: 'postgres-operator.crunchydata.com', kind: 'PostgresCluster', find: ofCrunchy },
    { group: 'acid.zalan.do', kind: 'postgresql', find: ofZalando },
];
/** The database says for how long it can be recovered: `30d`, `4w`, `6m`. */
function ofCloudNativePg({ body, namespace }, all) {
    const name = (0,json_path/* textIn */.r7)(body, 'spec', 'cluster', 'name');
    const database = all.find((one) => one.group === 'postgresql.cnpg.io' && one.kind === 'Cluster' && one.name === name && one.namespace === namespace);
    const policy = (0,json_path/* textIn */.r7)(database?.body, 'spec', 'backup', 'retentionPolicy') ?? '';
    const [, count = '', unit = ''] = /^([1-9]\d{0,4})([dwm])$/.exec(policy) ?? [];
    const days = Number(count) * (unit === 'd' ? 1 : unit === 'w' ? 7 : 30);
    return simple(body, 'suspend', { form: 'six', ...(days > 0 && { keeps: days * databases_daySeconds }) });
}
/** A full, a differential and an incremental backup each save what is new. */
function ofCrunchy({ body }) {
    const repos = (0,json_path/* listIn */.Of)(body, 'spec', 'backups', 'pgbackrest', 'repos');
    const schedules = repos
        .slice(0, mostSchedules)
        .flatMap((repo) => ['full', 'differential', 'incremental'].flatMap((sort) => (0,json_path/* textIn */.r7)(repo, 'schedules', sort) ?? []));
    const path = ['spec', 'backups', 'pgbackrest', 'repos'];
    if ((0,json_path/* memberAt */.mz)(body, 'spec', 'backups') === undefined)
        return undefined;
    const isStopped = (0,json_path/* memberAt */.mz)(body, 'spec', 'shutdown') === true;
    return { path, schedules, ...retentionOf(body, repos), ...(isStopped && { stoppedBy: 'spec.shutdown' }) };
}
/** Settings of pgBackRest: full backups by their number, or by days where the type is `time`. */
function retentionOf(body, repos) {
    const settings = (0,json_path/* memberAt */.mz)(body, 'spec', 'backups', 'pgbackrest', 'global');
    const found = repos.slice(0, mostSchedules).map((repo) => {
        const name = (0,json_path/* textIn */.r7)(repo, 'name') ?? '';
        const count = said_countOf((0,json_path/* memberAt */.mz)(settings, `${name}-retention-full`)).keepsCount;
        const isTime = (0,json_path/* memberAt */.mz)(settings, `${name}-retention-full-type`) === 'time';
        return { count, isTime };
    });
    // A repository without a setting keeps everything.
    const [first] = found.toSorted((a, b) => (b.count ?? Infinity) - (a.count ?? Infinity));
    if (first?.count === undefined)
        return {};
    return first.isTime ? { keeps: first.count * databases_daySeconds } : { keepsCount: first.count };
}
function ofZalando({ body }) {
    if ((0,json_path/* memberAt */.mz)(body, 'spec', 'enableLogicalBackup') !== true)
        return undefined;
    const path = ['spec', 'logicalBackupSchedule'];
    return { path, schedules: [(0,json_path/* textIn */.r7)(body, 'spec', 'logicalBackupSchedule') ?? '30 00 * * *'] };
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/sorts/etcd.js



/** Snapshots of etcd by what runs clusters. */
const etcdSorts = [
    { group: 'config.openshift.io', kind: 'Backup', find: ofOpenShift },
    { group: 'provisioning.cattle.io', kind: 'Cluster', find: ofRancher },
    { group: 'druid.gardener.cloud', kind: 'Etcd', find: ofDruid },
];
function ofOpenShift({ body }) {
    const etcd = (0,json_path/* memberAt */.mz)(body, 'spec', 'etcd');
    const zone = (0,json_path/* textIn */.r7)(etcd, 'timeZone');
    return {
        path: ['spec', 'etcd', 'schedule'],
        schedules: [(0,json_path/* textIn */.r7)(etcd, 'schedule') ?? ''],
        ...(zone !== undefined && zone !== '' && { zone }),
        ...said_countOf((0,json_path/* memberAt */.mz)(etcd, 'retentionPolicy', 'retentionNumber', 'maxNumberOfBackups')),
    };
}
/** RKE2 and K3s make a snapshot twice a day and keep five where they are not told otherwise. */
function ofRancher({ body }) {
    const configuration = (0,json_path/* memberAt */.mz)(body, 'spec', 'rkeConfig');
    if (configuration === undefined)
        return undefined;
    const etcd = (0,json_path/* memberAt */.mz)(configuration, 'etcd');
    const isStopped = (0,json_path/* memberAt */.mz)(etcd, 'disableSnapshots') === true;
    return {
        path: ['spec', 'rkeConfig', 'etcd'],
        schedules: [(0,json_path/* textIn */.r7)(etcd, 'snapshotScheduleCron') ?? '0 */12 * * *'],
        ...said_countOf((0,json_path/* memberAt */.mz)(etcd, 'snapshotRetention') ?? 5),
        ...(isStopped && { stoppedBy: 'spec.rkeConfig.etcd.disableSnapshots' }),
    };
}
/** What changes between two full snapshots is saved by delta snapshots, each after a period. */
function ofDruid({ body }) {
    const backup = (0,json_path/* memberAt */.mz)(body, 'spec', 'backup');
    if (backup === undefined)
        return undefined;
    const full = (0,json_path/* textIn */.r7)(backup, 'fullSnapshotSchedule');
    const delta = goSeconds((0,json_path/* textIn */.r7)(backup, 'deltaSnapshotPeriod') ?? '') ?? 0;
    const schedules = [...(full === undefined ? [] : [full]), ...(delta > 0 ? [`@every ${Math.round(delta)}s`] : [])];
    return { path: ['spec', 'backup'], schedules, ...said_countOf((0,json_path/* memberAt */.mz)(backup, 'maxBackups')) };
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/sorts/tools.js



/** Schedules of one object that are read. */
const tools_mostSchedules = 50;
const keeps = /^keep(?:Last|Hourly|Daily|Weekly|Monthly|Yearly)$/;
/** What backs up volumes and namespaces. */
const toolSorts = [
    { group: 'velero.io', kind: 'Schedule', find: ofVelero },
    { group: 'k8up.io', kind: 'Schedule', find: ofK8up },
    {
        group: 'stash.appscode.com',
        kind: 'BackupConfiguration',
        find: ({ body }) => simple(body, 'paused', countIn((0,json_path/* memberAt */.mz)(body, 'spec', 'retentionPolicy'), keeps)),
    },
    { group: 'core.kubestash.com', kind: 'BackupConfiguration', find: ofKubeStash },
    { group: 'longhorn.io', kind: 'RecurringJob', find: ofLonghorn },
    { group: 'volsync.backube', kind: 'ReplicationSource', find: ofVolSync },
];
/** Velero keeps backups for 30 days where it is not told otherwise. */
function ofVelero({ body }) {
    const template = (0,json_path/* memberAt */.mz)(body, 'spec', 'template');
    const ttl = (0,json_path/* textIn */.r7)(template, 'ttl');
    const seconds = ttl === undefined ? 0 : goSeconds(ttl);
    const namespaces = (0,json_path/* listIn */.Of)(template, 'includedNamespaces').filter((one) => typeof one === 'string');
    return simple(body, 'paused', {
        ...(seconds === undefined
            ? { refused: `the ttl ${ttl ?? ''} is no duration such as 72h` }
            : { keeps: seconds || 720 * 3600 }),
        ...(namespaces.length > 0 && { namespaces }),
    });
}
/** K8up draws the minute of `@daily-random` once, so that its period is the one of `@daily`. */
function ofK8up({ body }) {
    const schedule = (0,json_path/* textIn */.r7)(body, 'spec', 'backup', 'schedule');
    if ((0,json_path/* memberAt */.mz)(body, 'spec', 'backup') === undefined)
        return undefined;
    return {
        path: ['spec', 'backup', 'schedule'],
        schedules: [(schedule ?? '').replace(/^(@[a-z]+)-random$/, '$1')],
        ...countIn((0,json_path/* memberAt */.mz)(body, 'spec', 'prune', 'retention'), keeps),
    };
}
/** Each session of KubeStash has a schedule of its own. */
function ofKubeStash({ body }) {
    const sessions = (0,json_path/* listIn */.Of)(body, 'spec', 'sessions').slice(0, tools_mostSchedules);
    const schedules = sessions.flatMap((session) => (0,json_path/* textIn */.r7)(session, 'scheduler', 'schedule') ?? []);
    const isPaused = (0,json_path/* memberAt */.mz)(body, 'spec', 'paused') === true;
    return { path: ['spec', 'sessions'], schedules, ...(isPaused && { stoppedBy: 'spec.paused' }) };
}
/** A snapshot stays on the volume's own disks; a backup leaves them. */
function ofLonghorn({ body }) {
    if (!['backup', 'backup-force-create'].includes((0,json_path/* textIn */.r7)(body, 'spec', 'task') ?? ''))
        return undefined;
    const schedules = [(0,json_path/* textIn */.r7)(body, 'spec', 'cron') ?? ''];
    return { path: ['spec', 'cron'], schedules, ...said_countOf((0,json_path/* memberAt */.mz)(body, 'spec', 'retain')) };
}
function ofVolSync({ body }) {
    const schedule = (0,json_path/* textIn */.r7)(body, 'spec', 'trigger', 'schedule');
    const isPaused = (0,json_path/* memberAt */.mz)(body, 'spec', 'paused') === true;
    const retain = (0,json_path/* memberAt */.mz)(body, 'spec', 'restic', 'retain');
    return {
        path: ['spec', 'trigger'],
        schedules: schedule === undefined ? [] : [schedule],
        ...(isPaused && { stoppedBy: 'spec.paused' }),
        ...countIn(retain, /^(?:last|hourly|daily|weekly|monthly|yearly)$/),
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/schedules/sources.js




/** How operators say when they make backups. A new one is an entry in one of these tables. */
const sorts = [...toolSorts, ...databaseSorts, ...etcdSorts, ...cronJobSorts];
/** Schedules of one object that are read. */
const sources_mostSchedules = 50;
/**
 * Schedules of objects; `isNamed` tells which objects the flow names as makers of backups. `all` has what an object's
 * retention may stand in.
 */
function schedulesOf(objects, isNamed, all = objects) {
    return objects.flatMap((from) => {
        const sort = sorts.find(({ group, kind }) => group === from.group && kind === from.kind);
        if (sort === undefined || (sort.isBackup?.(from) === false && !isNamed(from)))
            return [];
        const said = sort.find(from, all);
        if (said === undefined)
            return [];
        const schedules = said.schedules.slice(0, sources_mostSchedules);
        return [Object.assign({ from, form: 'five', zone: 'UTC' }, said, { schedules })];
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/schedule.js











/** Whether backups are made often enough: the age of the newest one before a loss is the longest gap and a run. */
const schedule = {
    declaredBy: ['rpo', 'objectives', 'backups'],
    documentation: {
        question: 'Are backups made often enough?',
        looksAt: 'schedules of Velero, K8up, CloudNativePG, Crunchy, Zalando, Longhorn, Stash, KubeStash, VolSync and of etcd snapshots (OpenShift, Rancher, Gardener) among the objects of an environment and its platform, CronJobs that run `etcdctl snapshot save` or `pgbackrest backup` or that `recovery.backups.sources` names, how long runs took by the evidence of backups, `rpo`',
        passes: 'the longest gap between two runs and the longest run (the declared `duration`, or what the evidence tells) are within `rpo`',
        fails: 'they are not, the controller refuses the schedule, it never runs or is suspended, or fewer than two backups are kept, or for less than two gaps',
        unproven: 'no `rpo` is declared, nothing makes backups by time, the environment cannot be rendered whole, or its clock changes by part of an hour',
    },
    run: async (scene) => {
        const answers = [];
        const measures = { runs: await measuredRuns(scene), worth: await (0,evidence_worth/* evidenceWorth */.g)(scene) };
        for (const environment of scene.environments)
            answers.push(...(await environmentAnswers(environment, scene, measures)));
        return answers;
    },
};
async function environmentAnswers(environment, scene, measures) {
    const state = await scene.objects(environment);
    const platform = await scene.platform(environment.cluster);
    const own = new Set(state.objects.map(({ namespace }) => namespace));
    const found = schedulesOf(state.objects, (object) => sourcesOf(object, scene).length > 0);
    const shared = schedulesOf(platform?.objects ?? [], (object) => sourcesOf(object, scene).length > 0);
    const schedules = [...found, ...shared.filter((one) => isAbout(one, own))].filter((one) => serves(one, environment, scene));
    const parts = [
        ...(0,closure_answers/* partAnswers */.JV)({ environment, state }),
        ...(platform === undefined ? [] : (0,closure_answers/* partAnswers */.JV)({ environment, state: platform })),
    ];
    return [
        ...(await Promise.all(schedules.map((one) => countedAnswer(one, measures, environment, scene)))),
        ...missingAnswers([...state.objects, ...(platform?.objects ?? [])], environment, scene, parts.length > 0),
        ...(schedules.length === 0 && parts.length === 0 ? [nothingAnswer(environment)] : []),
        ...parts,
    ];
}
/** Whether a schedule of the platform may be of an environment's namespaces. */
function isAbout({ namespaces }, own) {
    return namespaces === undefined || namespaces.some((one) => one.includes('*') || own.has(one));
}
function sourcesOf(object, { flow }) {
    const sources = Object.values(flow.recovery.backups?.sources ?? {});
    return sources.filter((source) => source.schedule !== undefined && isSource(object, source.schedule));
}
function isSource(object, name) {
    return (0,flow_recovery/* isExternal */.ge)((0,model/* nameOf */.V)(object), { object: name });
}
/** A source that says what it is of serves no other environment; applications may be in each. */
function isOf({ of }, environment, { flow }) {
    if (of === undefined || of.includes(environment.name))
        return true;
    return of.some((name) => !flow.environments.some((one) => one.name === name));
}
function serves({ from }, environment, scene) {
    const sources = sourcesOf(from, scene);
    return sources.length === 0 || sources.some((source) => isOf(source, environment, scene));
}
/** A pass that rests on the length of a run is worth as much as the evidence of it. */
async function countedAnswer(one, { runs, worth: worthOf }, environment, scene) {
    const run = runs(one.from);
    const answer = scheduleAnswer(one, run?.seconds, environment, scene);
    if (answer.verdict !== 'PASS' || run === undefined)
        return answer;
    const { attestations } = run;
    const worth = await worthOf({ attestations, kind: 'backup', environments: [environment.name] });
    if (worth.word !== undefined)
        return { ...answer, because: `${answer.because}; evidence of its runs: ${worth.word}` };
    const because = `${answer.because}; but the evidence of its runs does not count: ${worth.because}`;
    return { ...answer, verdict: 'UNPROVEN', because, fix: worth.fix };
}
function scheduleAnswer(one, measured, environment, scene) {
    const about = { subject: (0,model/* nameOf */.V)(one.from), environment: environment.name, ...(0,closure_answers/* placeIn */.VV)(one.from, one.path) };
    const crons = one.schedules.map((text) => cronOf(text, one.form));
    const stop = stopOf(one, crons);
    if (stop !== undefined)
        return { ...about, verdict: 'FAIL', ...stop };
    const read = crons.filter((cron) => !('refused' in cron));
    const now = Math.floor(scene.reach.clock.now().getTime() / 1000);
    const zone = unknownZone(read, one.zone, now);
    if (zone !== undefined) {
        const because = `the clock of ${zone} changes by part of an hour, so that its gaps cannot be told`;
        return { ...about, verdict: 'UNPROVEN', because, fix: 'schedule it in UTC' };
    }
    const gap = longestGap(read, one.zone, now);
    if (gap === undefined || gap.seconds === Infinity) {
        const because = `${quoted(one)} fits ${gap === undefined ? 'no day' : 'one day alone'} of the next five years`;
        return { ...about, verdict: 'FAIL', because, fix: 'give it days that every year has' };
    }
    const claim = claimOf(one, measured, environment, scene);
    return {
        ...about,
        ...judged(one, gap, claim),
        measured: { objective: 'rpo', seconds: gap.seconds + claim.duration },
    };
}
/** Why a schedule never makes a backup. */
function stopOf(one, crons) {
    if (one.stoppedBy !== undefined)
        return { because: `it is stopped by ${one.stoppedBy}`, fix: `remove ${one.stoppedBy}` };
    if (crons.length === 0)
        return { because: 'it has no schedule: only a person starts a backup', fix: 'give it one' };
    const index = crons.findIndex((cron) => 'refused' in cron);
    const cron = crons[index];
    const why = one.refused ?? (isZone(one.zone) ? undefined : `there is no time zone ${one.zone}`);
    const refused = cron !== undefined && 'refused' in cron ? cron.refused : why;
    if (refused === undefined)
        return undefined;
    const text = one.schedules[index] ?? one.schedules[0] ?? '';
    return {
        because: `its controller refuses "${text.slice(0, 60)}": ${refused}`,
        fix: 'write it as the controller reads it',
    };
}
function judged(one, gap, { rpo, duration }) {
    const found = `${(0,words/* runText */.l)(gap)} of ${quoted(one)}`;
    const run = duration === 0 ? '' : ` and a run of ${(0,words/* inUnits */.D)(duration)}`;
    // Keeping backups longer would not make them often enough.
    if (rpo !== undefined && gap.seconds + duration > rpo)
        return { verdict: 'FAIL', because: `${found}${run} exceed the rpo of ${(0,words/* inUnits */.D)(rpo)}`, fix: 'run it more often' };
    if (one.keeps !== undefined && one.keeps < 2 * gap.seconds) {
        const because = `a backup is deleted after ${(0,words/* inUnits */.D)(one.keeps)}, before a second one follows: ${found}`;
        return { verdict: 'FAIL', because, fix: `keep backups for ${(0,words/* inUnits */.D)(2 * gap.seconds)} or longer` };
    }
    if (one.keepsCount === 1) {
        const because = `one backup alone is kept, so that none is left while the next one runs: ${found}`;
        return { verdict: 'FAIL', because, fix: 'keep two backups or more' };
    }
    if (rpo === undefined)
        return { verdict: 'UNPROVEN', because: `no rpo is declared; ${found}`, fix: 'say recovery.rpo' };
    return { verdict: 'PASS', because: `${found}${run} are within the rpo of ${(0,words/* inUnits */.D)(rpo)}` };
}
function claimOf({ from }, measured, environment, scene) {
    const { recovery, environments } = scene.flow;
    const sources = sourcesOf(from, scene).filter((source) => isOf(source, environment, scene));
    const names = sources.flatMap(({ of = [] }) => of.filter((name) => !environments.some((one) => one.name === name)));
    const sets = names.length === 0 ? [[environment.name]] : names.map((name) => [name, environment.name]);
    const objectives = sets.flatMap((set) => (0,flow_recovery/* objectivesOf */.s3)(recovery, ...set).rpo ?? []);
    const seconds = objectives.map((text) => (0,base_duration/* millisecondsOf */.W)(text) / 1000);
    const durations = sources.flatMap(({ duration }) => (duration === undefined ? [] : (0,base_duration/* millisecondsOf */.W)(duration) / 1000));
    return {
        rpo: seconds.length === 0 ? undefined : Math.min(...seconds),
        duration: Math.max(measured ?? 0, ...durations),
    };
}
/** Sources whose object is nowhere. */
function missingAnswers(objects, environment, scene, isPart) {
    const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
    return sources.flatMap(([name, source]) => {
        const { schedule: wanted } = source;
        if (wanted === undefined || !isOf(source, environment, scene))
            return [];
        const known = objects.filter((object) => isSource(object, wanted));
        if (known.some((object) => schedulesOf([object], () => true).length > 0))
            return [];
        const because = known.length > 0 ? `${wanted} makes no backup by time that is known here` : `${wanted} is not among the objects`;
        return [
            {
                // Another environment's objects, or what is not rendered, may have it.
                verdict: isPart || source.of === undefined || known.length > 0 ? 'UNPROVEN' : 'FAIL',
                subject: `backup ${name}`,
                environment: environment.name,
                because,
                fix: known.length > 0
                    ? `name the object that makes it in recovery.backups.sources.${name}.schedule`
                    : `commit it, say where its manifests lie in clusters.${environment.cluster}.manifests, or correct recovery.backups.sources.${name}.schedule`,
            },
        ];
    });
}
function nothingAnswer({ name }) {
    const fix = 'name what makes backups in recovery.backups.sources, and the manifests of the platform in clusters';
    return {
        verdict: 'UNPROVEN',
        subject: name,
        environment: name,
        because: 'none of its objects makes backups by time',
        fix,
    };
}
function quoted({ schedules }) {
    const [first = '', ...others] = schedules;
    return `"${first.slice(0, 60)}"${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/secrets.js
/** Whether what opens secrets comes back: Argo CD's own secret and credentials, sealing keys, stores, vaults. */
const secrets = {
    declaredBy: ['secrets'],
    documentation: {
        question: 'Does what opens secrets come back?',
        looksAt: 'Argo CD, Sealed Secrets, secret stores and vaults among the objects of environments and platform, `recovery.secrets`, `recovery.externals`, evidence of backups, inventories',
        passes: 'argocd-secret and the credentials of repositories and clusters are made by an object or declared as external; the newest sealing key is in a backup; each store signs in with what comes from outside; the unseal and root material of each vault has an owner',
        fails: 'tokens of Argo CD’s accounts answer 401 after a rebuild; a key is newer than its backup; a store or its credential is lost with the cluster; nobody is named who unseals a vault',
        unproven: 'nothing tells whether a repository needs a credential, whether Argo CD has accounts, or when the newest sealing key was made; the credential of the GitOps repository lies in it; a part is not rendered',
    },
    run: async (scene) => {
        // With the reader of objects, which no first request needs.
        const [{ lostClusters }, { secretsAnswers }] = await Promise.all([
            __webpack_require__.e(/* import() */ 8229).then(__webpack_require__.bind(__webpack_require__, 48229)),
            Promise.all(/* import() */[__webpack_require__.e(6963), __webpack_require__.e(7889)]).then(__webpack_require__.bind(__webpack_require__, 27889)),
        ]);
        const answers = [];
        for (const lost of await lostClusters(scene))
            answers.push(...(await secretsAnswers(lost, scene)));
        return answers;
    },
};

// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
;// CONCATENATED MODULE: ./lib/src/recovery/versions/tags.js

/** The newest release that tags with a prefix name. */
function newestRelease(tags, prefix) {
    const releases = tags.flatMap((tag) => {
        const version = tag.startsWith(prefix) ? (0,semver/* parseVersion */.ot)(tag.slice(prefix.length)) : undefined;
        return version !== undefined && (0,semver/* isRelease */.MU)(version) ? [{ text: tag.slice(prefix.length), version }] : [];
    });
    const found = (0,semver/* highest */.BR)(releases, ({ version }) => version);
    return found && { ...found, isNewerThan: (other) => (0,semver/* compareVersions */.Zy)(found.version, other.version) > 0 };
}
/** Builds that KubeRocketCI counts: `0.1.0-SNAPSHOT.17`, `0.1.0-RC.2`. */
function counterTags(tags) {
    return tags.filter((tag) => /-(?:SNAPSHOT|RC)\.\d{1,9}$/.test(tag)).toSorted();
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks/version-safety.js





/** Whether versions that exist are never made again after a rebuild. */
const versionSafety = {
    declaredBy: [],
    documentation: {
        question: 'Is the next version after a rebuild one that does not exist?',
        looksAt: 'tags of images in the registry of the first environment, and Git tags of `applications[].source`',
        passes: 'Git tags know every version that the registry has, and no counter of a cluster decides',
        fails: 'the registry has a newer version than Git, or builds whose counter only lives (KubeRocketCI)',
        unproven: 'the flow names no source of an application; the registry or the Git server does not answer',
    },
    run: async (scene) => {
        const answers = [];
        for (const application of scene.flow.applications)
            answers.push(await version_safety_answerOf(application, scene));
        return answers;
    },
};
async function version_safety_answerOf(application, scene) {
    const subject = application.name;
    try {
        return { subject, ...(await version_safety_compared(application, scene)) };
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg || error instanceof git/* GitError */.X)
            return { subject, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}
async function version_safety_compared({ image, source }, { flow, reach }) {
    const registry = flow.environments[0]?.registry ?? '';
    const repository = reach.registries.open((0,registry_reference/* parseLocation */.zS)(registry, image));
    const images = await repository.tags();
    const counters = counterTags(images);
    if (source === undefined) {
        if (counters.length > 0)
            return countersFail(counters);
        return {
            verdict: 'UNPROVEN',
            because: 'the flow does not say where its versions come from',
            fix: 'name its repository in applications[].source',
        };
    }
    const prefix = source['tag-prefix'] ?? 'v';
    const tags = (await (0,git_tags/* remoteTags */.uv)(reach.git, reach.files.resolve('.'), source.repository)).map(({ name }) => name);
    const known = new Set(tags);
    const unknown = counters.filter((tag) => !known.has(`build/${tag}`) && !known.has(`${prefix}${tag}`));
    if (unknown.length > 0)
        return countersFail(unknown);
    const newest = newestRelease(images, '');
    const inGit = newestRelease(tags, prefix);
    if (newest !== undefined && (inGit === undefined || newest.isNewerThan(inGit))) {
        const because = `${repository.name} has ${newest.text}, and the newest tag of its source is ${inGit?.text ?? 'none'}`;
        return { verdict: 'FAIL', because, fix: `push the tag ${prefix}${newest.text} again` };
    }
    return {
        verdict: 'PASS',
        because: `its next version comes after ${inGit?.text ?? 'no tag'}, which is the newest that exists`,
    };
}
function countersFail(counters) {
    const because = `${counters.length} builds such as ${counters[0] ?? ''} are counted in the cluster alone (CodebaseBranch.status.build), so a rebuild makes them again`;
    return {
        verdict: 'FAIL',
        because,
        fix: 'let krci-deploy version take versions from Git tags, or restore the status',
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/checks.js















/**
 * Every check of `dr-verify`. Its row of the reference, the keys that ask for it and its behaviour are one entry: a new
 * check is a file, a line here, and its name in `flow/recovery.ts`, which the schema of `required` needs.
 */
const checks = {
    image: image_image,
    replica: replica,
    mirror: mirror,
    closure: closure,
    schedule: schedule,
    'failure-domain': failureDomain,
    backup: backup,
    drill: drill,
    identity: identity,
    secrets: secrets,
    'live-state': liveState,
    'version-safety': versionSafety,
    'empty-restore': emptyRestore,
    plan: plan,
};
/** Checks that are asked for where nobody says which. */
const always = new Set(['image', 'replica', 'mirror']);
function isCheckName(name) {
    return recoveryChecks.some((one) => one === name);
}
/** Checks whose UNPROVEN fails: those that the caller names, else those of the flow, else all that are declared. */
function requiredChecks(asked, recovery) {
    if (asked.length > 0)
        return flow_recovery/* recoveryChecks */.Fv.filter((name) => asked.includes(name));
    return recovery.required ?? flow_recovery/* recoveryChecks */.Fv.filter((name) => always.has(name) || isDeclared(name, recovery));
}
/** Checks that are made: what is required, and what the flow declares. */
function askedChecks(required, recovery) {
    return flow_recovery/* recoveryChecks */.Fv.filter((name) => required.includes(name) || isDeclared(name, recovery));
}
function isDeclared(name, recovery) {
    return checks[name].declaredBy.some((key) => recovery[key] !== undefined);
}
/** Runs a check. What it could not read is its own UNPROVEN, and keeps no other check from its answer. */
async function runCheck(name, scene) {
    try {
        const answers = await checks[name].run(scene);
        if (answers.length > 0)
            return answers.map((answer) => Object.assign({ check: name }, answer));
        // A check that looked at nothing has proven nothing.
        return [
            {
                check: name,
                verdict: 'UNPROVEN',
                subject: subjectOf(scene),
                because: 'there is nothing that it could look at',
            },
        ];
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return [{ check: name, verdict: 'UNPROVEN', subject: subjectOf(scene), because: error.message }];
    }
}
function subjectOf({ environments }) {
    return environments.map(({ name }) => name).join(', ');
}
/** Whether a finding stops the verification from passing. */
function isFatal({ verdict, check }, required) {
    return verdict === 'FAIL' || (verdict === 'UNPROVEN' && required.includes(check));
}


/***/ }),

/***/ 20826:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/** A URL without scheme, user, branch and `.git`: spellings of one repository. */
function bare(url) {
    return (url ?? '')
        .replace(/^[a-z+]+:\/\//i, '')
        .replace(/^[^/@]*@/, '')
        .replace(/ \([^()]*\)$/, '')
        .replace(/\.git\/?$/, '')
        .replace(/^([^/:]+):(?!\d)/, '$1/')
        .toLowerCase();
}
/** Host of a URL or an scp-like address; the name itself where it has none. */
function hostOf(name) {
    return bare(name).split('/')[0] ?? name;
}
/** A URL without what may be a credential. */
function shown(url) {
    return url.replace(/^([a-z+]+:\/\/)[^/]*@/i, '$1');
}


/***/ }),

/***/ 5407:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vo: () => (/* binding */ isDeclared),
  VY: () => (/* binding */ nameAnswers),
  JV: () => (/* binding */ partAnswers),
  VV: () => (/* binding */ placeIn),
  Eg: () => (/* binding */ wholeAnswer)
});

// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/words.js

/** What would make an object of a kind: an imperative. */
const remedies = {
    Secret: 'commit an ExternalSecret or a SealedSecret that makes it',
    ConfigMap: 'commit it',
    ServiceAccount: 'commit it',
    Service: 'commit it',
    Namespace: 'commit it, or let Argo CD (CreateNamespace=true) or Flux create it',
    PersistentVolumeClaim: 'commit it',
    StorageClass: 'commit it with the platform of the cluster',
    IngressClass: 'commit the controller that brings it',
    GatewayClass: 'commit the controller that brings it',
    CustomResourceDefinition: 'commit the operator that brings it',
    ClusterSecretStore: 'commit it',
    SecretStore: 'commit it',
    AppProject: 'commit it',
};
/** Says who needs a name and that nothing makes it. */
function danglingText({ needs, key, madeBy }) {
    const who = neededBy(needs);
    if (madeBy === undefined)
        return `${who}, and nothing makes it`;
    return `${who} with the key ${key ?? ''}, which ${madeBy} does not make`;
}
function remedyOf({ kind, madeBy }) {
    const remedy = madeBy === undefined ? (remedies[kind] ?? 'commit what makes it') : 'add the key';
    return `${remedy}, or declare it in recovery.externals with its owner`;
}
function neededBy(needs) {
    const names = [...new Set(needs.map(({ from }) => (0,model/* nameOf */.V)(from)))];
    const [first = ''] = names;
    const path = needs[0]?.path.filter((step) => typeof step === 'string').slice(-2) ?? [];
    const more = names.length === 1 ? '' : ` and ${names.length - 1} more`;
    return `needed by ${first}${more} (${path.join('.')})`;
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/answers.js



/** Says that a part of the objects proves nothing about the rest. */
function partAnswers({ environment, state: { problems }, }) {
    const [first, ...others] = problems;
    if (first === undefined)
        return [];
    const because = `not every object is known: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
    const fix = 'make everything render, or give the rendered objects with the input "rendered"';
    return [{ verdict: 'UNPROVEN', subject: environment.name, environment: environment.name, because, fix }];
}
/** One row for each name that nothing makes, and one for each store that needs itself. */
function nameAnswers(place) {
    const { dangling, cycles } = place.closure;
    return [
        ...cycles.map((cycle) => cycleAnswer(cycle, place)),
        ...dangling.filter((one) => !isDeclared((0,model/* nameOf */.V)(one), place)).map((one) => danglingAnswer(one, place)),
    ];
}
function danglingAnswer(one, { environment, state }) {
    const [need] = one.needs;
    // What is not rendered may make the name.
    const verdict = state.problems.length === 0 ? 'FAIL' : 'UNPROVEN';
    return {
        verdict,
        subject: one.madeBy === undefined ? (0,model/* nameOf */.V)(one) : `${(0,model/* nameOf */.V)(one)} (${one.key ?? ''})`,
        environment: environment.name,
        because: danglingText(one),
        fix: remedyOf(one),
        ...(need !== undefined && placeIn(need.from, need.path)),
    };
}
function cycleAnswer({ store, through }, { environment }) {
    return {
        verdict: 'FAIL',
        subject: (0,model/* nameOf */.V)(store),
        environment: environment.name,
        because: `its credential comes out of itself: ${through.join(' → ')}`,
        fix: 'give it a credential from outside, such as a sealed one or an identity of the cloud',
        ...placeIn(store, ['spec', 'provider']),
    };
}
/** File and line of a part of an object. */
function placeIn(object, path) {
    return { file: object.file, line: object.lineOf(path) };
}
/** Whether a person answers for a name. An object without a namespace lands in the one of its environment. */
function isDeclared(name, { scene: { flow }, environment }) {
    const [kind = '', ...rest] = name.split('/');
    const names = rest.length === 1 ? [name, `${kind}/${flow.name}-${environment.name}/${rest[0] ?? ''}`] : [name];
    const { externals = [] } = flow.recovery;
    return externals.some((external) => names.some((one) => (0,recovery/* isExternal */.ge)(one, external)));
}
function wholeAnswer({ environment, state, closure: { count, optional }, scene }, images) {
    const externals = scene.flow.recovery.externals?.length ?? 0;
    const declared = externals === 0 ? '' : `, ${externals} declared as external`;
    const held = images === 0 ? '' : `, ${images} images beside the flow's own are in its registry`;
    return {
        verdict: 'PASS',
        subject: environment.name,
        environment: environment.name,
        because: `${count} names that ${state.objects.length} objects need are made${held}${declared}${optionalNote(optional)}`,
    };
}
function optionalNote([first, ...others]) {
    if (first === undefined)
        return '';
    return `; not made, and not needed to start: ${(0,model/* nameOf */.V)(first)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}


/***/ }),

/***/ 11450:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ clustersOf),
/* harmony export */   YN: () => (/* binding */ credentialsOf),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43076);


/** Repositories that Applications read. Names that a generator fills in are not known before it runs. */
function sourcesOf(objects) {
    return objects.filter(isOfArgoCd).flatMap((from) => {
        const base = specOf(from);
        const single = (0,_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(from.body, `${base}.source`);
        return [...single, ...(0,_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(from.body, `${base}.sources[]`)].flatMap(({ value, path }) => {
            const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'repoURL');
            if (name === undefined || isTemplated(name))
                return [];
            return [{ name, revision: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'targetRevision') ?? 'HEAD', from, path: [...path, 'repoURL'] }];
        });
    });
}
/** Clusters other than its own that Applications deploy to. */
function clustersOf(objects) {
    return objects.filter(isOfArgoCd).flatMap((from) => {
        return (0,_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(from.body, `${specOf(from)}.destination`).flatMap(({ value, path }) => {
            const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'name') ?? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'server');
            if (name === undefined || name === '' || isTemplated(name) || isOwnCluster(name))
                return [];
            return [{ name, from, path }];
        });
    });
}
const typeLabel = 'argocd.argoproj.io/secret-type';
/** Reads credentials of Argo CD: Secrets with its label, and those that operators make with it. */
function credentialsOf(objects) {
    const clusters = new Set();
    const repositories = [];
    const makers = [];
    for (const object of objects) {
        const { type, data } = credentialIn(object);
        if (type === 'cluster') {
            clusters.add(object.name);
            for (const key of ['name', 'server']) {
                const value = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(data, key);
                if (value !== undefined)
                    clusters.add(value);
            }
        }
        if (type !== 'repository' && type !== 'repo-creds')
            continue;
        const url = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(data, 'url');
        repositories.push(url ?? '');
        if (url !== undefined)
            makers.push({ url, from: object });
    }
    return { clusters, repositories, makers };
}
function credentialIn({ kind, labels, body }) {
    if (kind === 'Secret')
        return withType(labels[typeLabel], (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(body, 'stringData'));
    const template = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(body, 'spec', kind === 'SealedSecret' ? 'template' : 'target');
    const made = kind === 'SealedSecret' ? template : (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(template, 'template');
    const [label] = (0,_select_js__WEBPACK_IMPORTED_MODULE_0__/* .textsAt */ .i)(made, ['metadata', 'labels', typeLabel]);
    return withType(label, (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(made, 'data'));
}
function withType(type, data) {
    return { ...(type !== undefined && { type }), data: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data : {} };
}
function isOfArgoCd({ group, kind }) {
    return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');
}
function specOf({ kind }) {
    return kind === 'Application' ? 'spec' : 'spec.template.spec';
}
function isTemplated(text) {
    return text.includes('{{');
}
function isOwnCluster(name) {
    return name === 'in-cluster' || name === 'https://kubernetes.default.svc';
}


/***/ }),

/***/ 33523:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ cyclesOfStores),
/* harmony export */   o: () => (/* binding */ storesOf)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98956);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23386);



/** Finds stores whose credential comes from a store that waits for them: one cycle for each store that begins it. */
function cyclesOfStores(objects, beside) {
    const all = [...objects, ...beside];
    const stores = all.filter(_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .isStore */ .o);
    const makers = makersOfSecrets(all);
    const seen = new Set();
    return stores.flatMap((store) => {
        const through = pathToItself(store, stores, makers);
        if (through === undefined || through.some((name) => seen.has(name)))
            return [];
        for (const name of through)
            seen.add(name);
        return [{ store, through }];
    });
}
/** ExternalSecrets by the Secret that they make. */
function makersOfSecrets(all) {
    const makers = new Map();
    for (const object of all) {
        if (object.kind !== 'ExternalSecret' || object.group !== 'external-secrets.io')
            continue;
        const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(object.body, 'spec', 'target', 'name') ?? object.name;
        const key = `Secret/${object.namespace}/${name}`;
        makers.set(key, [...(makers.get(key) ?? []), object]);
    }
    return makers;
}
/** Walks from a store to the stores that its credentials come from, each once. */
function pathToItself(start, stores, makers) {
    const waiting = [{ store: start, through: [(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(start)] }];
    const visited = new Set();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const { store, through } of sourcesOf(next, stores, makers)) {
            if (store === start)
                return through;
            if (visited.has(store))
                continue;
            visited.add(store);
            waiting.push({ store, through });
        }
    }
    return undefined;
}
function sourcesOf({ store, through }, stores, makers) {
    const secrets = (0,_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .storeNeeds */ .Z)(store).filter(({ kind }) => kind === 'Secret');
    return secrets.flatMap((secret) => {
        const name = `Secret/${secret.namespace}/${secret.name}`;
        return (makers.get(name) ?? []).flatMap((maker) => storesOf(maker, stores).map((source) => ({
            store: source,
            through: [...through, name, (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(maker), (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(source)],
        })));
    });
}
/** Stores that an ExternalSecret reads. */
function storesOf(maker, stores) {
    const references = [
        ['spec', 'secretStoreRef'],
        ...['data', 'dataFrom'].flatMap((part) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(maker.body, 'spec', part).map((_, index) => ['spec', part, String(index), 'sourceRef', 'storeRef'])),
    ].map((path) => ({ name: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(maker.body, ...path, 'name'), kind: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(maker.body, ...path, 'kind') }));
    return stores.filter((store) => references.some(({ name, kind = 'SecretStore' }) => name === store.name &&
        kind === store.kind &&
        (store.kind === 'ClusterSecretStore' || store.namespace === maker.namespace)));
}


/***/ }),

/***/ 37670:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98956);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43076);


const places = ['initContainers[].image', 'containers[].image', 'volumes[].image.reference'];
/** Lists the images of an environment's pods, init images too, each once. */
function imagesOf({ workloads }) {
    const found = new Map();
    for (const { pod, podPath, object, template } of workloads) {
        for (const { value, path } of places.flatMap((place) => (0,_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(pod, place))) {
            if (typeof value !== 'string' || value === '' || found.has(value))
                continue;
            const line = template.lineOf([...podPath, ...path]);
            found.set(value, { ...partsOf(value), text: value, by: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(object), file: template.file, line });
        }
    }
    return [...found.values()];
}
/** Splits a name as the container runtime does: without a host it is Docker Hub's. */
function partsOf(text) {
    const name = text.replace(/@.*$/s, '').replace(/:[^:/]*$/, '');
    const [first = ''] = name.split('/', 1);
    const hasHost = name.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    return { host: hasHost ? first : 'docker.io', repository: name };
}


/***/ }),

/***/ 36276:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ clusterKinds),
  y: () => (/* binding */ needRows)
});

;// CONCATENATED MODULE: ./lib/src/recovery/closure/needs/kubernetes.js
/** Names in objects of Kubernetes itself and its APIs of gateways and snapshots. A new reference is a line here. */
const kubernetesNeeds = [
    {
        group: '',
        kinds: ['PersistentVolumeClaim'],
        needs: [
            { kind: 'StorageClass', at: 'spec.storageClassName' },
            { kind: 'PersistentVolume', at: 'spec.volumeName' },
        ],
    },
    {
        group: '',
        kinds: ['PersistentVolume'],
        needs: [{ kind: 'StorageClass', at: 'spec.storageClassName', optional: true }],
    },
    {
        group: '',
        kinds: ['ServiceAccount'],
        needs: [
            { kind: 'Secret', at: 'imagePullSecrets[]', optional: true },
            { kind: 'Secret', at: 'secrets[]', optional: true },
        ],
    },
    {
        group: 'apps',
        kinds: ['StatefulSet'],
        needs: [
            { kind: 'StorageClass', at: 'spec.volumeClaimTemplates[].spec.storageClassName' },
            { kind: 'Service', at: 'spec.serviceName', optional: true },
        ],
    },
    {
        group: 'autoscaling',
        kinds: ['HorizontalPodAutoscaler'],
        needs: [
            { kind: 'Deployment', at: 'spec.scaleTargetRef', kinds: ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout'] },
        ],
    },
    {
        group: 'rbac.authorization.k8s.io',
        kinds: ['RoleBinding', 'ClusterRoleBinding'],
        needs: [{ kind: 'Role', at: 'roleRef', kinds: ['Role', 'ClusterRole'] }],
    },
    {
        group: 'networking.k8s.io',
        kinds: ['Ingress'],
        needs: [
            { kind: 'IngressClass', at: 'spec.ingressClassName' },
            { kind: 'Secret', at: 'spec.tls[].secretName' },
            { kind: 'Service', at: 'spec.rules[].http.paths[].backend.service' },
            { kind: 'Service', at: 'spec.defaultBackend.service' },
        ],
    },
    {
        group: 'gateway.networking.k8s.io',
        kinds: ['Gateway'],
        needs: [
            { kind: 'GatewayClass', at: 'spec.gatewayClassName' },
            { kind: 'Secret', at: 'spec.listeners[].tls.certificateRefs[]', kinds: ['Secret'], namespaced: true },
        ],
    },
    {
        group: 'gateway.networking.k8s.io',
        kinds: ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'],
        needs: [
            { kind: 'Gateway', at: 'spec.parentRefs[]', kinds: ['Gateway'], namespaced: true },
            { kind: 'Service', at: 'spec.rules[].backendRefs[]', kinds: ['Service'], namespaced: true },
        ],
    },
    {
        group: 'admissionregistration.k8s.io',
        kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
        needs: [{ kind: 'Service', at: 'webhooks[].clientConfig.service', namespaced: true }],
    },
    {
        group: 'apiextensions.k8s.io',
        kinds: ['CustomResourceDefinition'],
        needs: [{ kind: 'Service', at: 'spec.conversion.webhook.clientConfig.service', namespaced: true }],
    },
    {
        group: 'apiregistration.k8s.io',
        kinds: ['APIService'],
        needs: [{ kind: 'Service', at: 'spec.service', namespaced: true }],
    },
    {
        group: 'snapshot.storage.k8s.io',
        kinds: ['VolumeSnapshot'],
        needs: [
            { kind: 'VolumeSnapshotClass', at: 'spec.volumeSnapshotClassName' },
            { kind: 'PersistentVolumeClaim', at: 'spec.source.persistentVolumeClaimName' },
        ],
    },
];

;// CONCATENATED MODULE: ./lib/src/recovery/closure/needs/operators.js
/** Names in objects of operators. A new reference is a line here. */
const operatorNeeds = [
    {
        group: 'keda.sh',
        kinds: ['ScaledObject'],
        needs: [
            { kind: 'Deployment', at: 'spec.scaleTargetRef', kinds: ['Deployment', 'StatefulSet', 'Rollout'] },
            {
                kind: 'TriggerAuthentication',
                at: 'spec.triggers[].authenticationRef',
                kinds: ['TriggerAuthentication', 'ClusterTriggerAuthentication'],
            },
        ],
    },
    {
        group: 'keda.sh',
        kinds: ['TriggerAuthentication'],
        needs: [{ kind: 'Secret', at: 'spec.secretTargetRef[]' }],
    },
    {
        group: 'cert-manager.io',
        kinds: ['Certificate', 'CertificateRequest'],
        needs: [{ kind: 'Issuer', at: 'spec.issuerRef', kinds: ['Issuer', 'ClusterIssuer'] }],
    },
    {
        group: 'cert-manager.io',
        kinds: ['Issuer', 'ClusterIssuer'],
        needs: [
            { kind: 'Secret', at: 'spec.ca.secretName' },
            { kind: 'Secret', at: 'spec.vault.auth.tokenSecretRef' },
            { kind: 'Secret', at: 'spec.vault.auth.appRole.secretRef' },
            { kind: 'Secret', at: 'spec.venafi.tpp.credentialsRef' },
            { kind: 'Secret', at: 'spec.venafi.cloud.apiTokenSecretRef' },
            { kind: 'Secret', at: 'spec.acme.externalAccountBinding.keySecretRef' },
            { kind: 'Secret', at: 'spec.acme.solvers[].dns01.route53.secretAccessKeySecretRef' },
            { kind: 'Secret', at: 'spec.acme.solvers[].dns01.cloudflare.apiTokenSecretRef' },
            { kind: 'Secret', at: 'spec.acme.solvers[].dns01.cloudDNS.serviceAccountSecretRef' },
            { kind: 'Secret', at: 'spec.acme.solvers[].dns01.azureDNS.clientSecretSecretRef' },
            { kind: 'Secret', at: 'spec.acme.solvers[].dns01.rfc2136.tsigSecretSecretRef' },
        ],
    },
    {
        group: 'external-secrets.io',
        kinds: ['ExternalSecret', 'PushSecret'],
        needs: [
            { kind: 'SecretStore', at: 'spec.secretStoreRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
            { kind: 'SecretStore', at: 'spec.secretStoreRefs[]', kinds: ['SecretStore', 'ClusterSecretStore'] },
            { kind: 'SecretStore', at: 'spec.data[].sourceRef.storeRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
            { kind: 'SecretStore', at: 'spec.dataFrom[].sourceRef.storeRef', kinds: ['SecretStore', 'ClusterSecretStore'] },
        ],
    },
    {
        group: 'external-secrets.io',
        kinds: ['ClusterExternalSecret'],
        needs: [
            {
                kind: 'SecretStore',
                at: 'spec.externalSecretSpec.secretStoreRef',
                kinds: ['SecretStore', 'ClusterSecretStore'],
            },
        ],
    },
    {
        group: 'postgresql.cnpg.io',
        kinds: ['Cluster'],
        needs: [
            { kind: 'StorageClass', at: 'spec.storage.storageClass' },
            { kind: 'StorageClass', at: 'spec.walStorage.storageClass' },
            { kind: 'Secret', at: 'spec.superuserSecret' },
            { kind: 'Secret', at: 'spec.bootstrap.initdb.secret' },
            { kind: 'Secret', at: 'spec.bootstrap.recovery.secret' },
            { kind: 'Secret', at: 'spec.externalClusters[].password' },
            { kind: 'Secret', at: 'spec.backup.barmanObjectStore.s3Credentials.*' },
            { kind: 'Secret', at: 'spec.backup.barmanObjectStore.azureCredentials.*' },
            { kind: 'Secret', at: 'spec.backup.barmanObjectStore.googleCredentials.applicationCredentials' },
            { kind: 'Secret', at: 'spec.backup.barmanObjectStore.endpointCA' },
            { kind: 'Secret', at: 'spec.managed.roles[].passwordSecret' },
        ],
    },
    {
        group: 'postgresql.cnpg.io',
        kinds: ['ScheduledBackup', 'Backup', 'Pooler'],
        needs: [{ kind: 'Cluster', at: 'spec.cluster' }],
    },
    {
        group: 'postgres-operator.crunchydata.com',
        kinds: ['PostgresCluster'],
        needs: [
            { kind: 'Secret', at: 'spec.customTLSSecret' },
            { kind: 'Secret', at: 'spec.backups.pgbackrest.configuration[].secret' },
            { kind: 'StorageClass', at: 'spec.instances[].dataVolumeClaimSpec.storageClassName' },
            { kind: 'StorageClass', at: 'spec.backups.pgbackrest.repos[].volume.volumeClaimSpec.storageClassName' },
        ],
    },
    { group: 'acid.zalan.do', kinds: ['postgresql'], needs: [{ kind: 'StorageClass', at: 'spec.volume.storageClass' }] },
    {
        group: 'kafka.strimzi.io',
        kinds: ['Kafka', 'KafkaNodePool'],
        needs: [
            { kind: 'StorageClass', at: 'spec.kafka.storage.class' },
            { kind: 'StorageClass', at: 'spec.kafka.storage.volumes[].class' },
            { kind: 'StorageClass', at: 'spec.zookeeper.storage.class' },
            { kind: 'StorageClass', at: 'spec.storage.class' },
            { kind: 'StorageClass', at: 'spec.storage.volumes[].class' },
            { kind: 'Secret', at: 'spec.kafka.listeners[].configuration.brokerCertChainAndKey.secretName' },
        ],
    },
    {
        group: 'k8s.keycloak.org',
        kinds: ['Keycloak'],
        needs: [
            { kind: 'Secret', at: 'spec.db.usernameSecret' },
            { kind: 'Secret', at: 'spec.db.passwordSecret' },
            { kind: 'Secret', at: 'spec.http.tlsSecret' },
            { kind: 'Secret', at: 'spec.imagePullSecrets[]' },
            { kind: 'Secret', at: 'spec.bootstrapAdmin.user.secret' },
        ],
    },
    {
        group: 'k8s.keycloak.org',
        kinds: ['KeycloakRealmImport'],
        needs: [{ kind: 'Keycloak', at: 'spec.keycloakCRName' }],
    },
    {
        group: 'v1.edp.epam.com',
        kinds: ['Keycloak', 'ClusterKeycloak', 'Sonar', 'Nexus'],
        needs: [{ kind: 'Secret', at: 'spec.secret' }],
    },
    {
        group: 'velero.io',
        kinds: ['BackupStorageLocation', 'VolumeSnapshotLocation'],
        needs: [{ kind: 'Secret', at: 'spec.credential' }],
    },
    {
        group: 'velero.io',
        kinds: ['Schedule'],
        needs: [
            { kind: 'BackupStorageLocation', at: 'spec.template.storageLocation' },
            { kind: 'VolumeSnapshotLocation', at: 'spec.template.volumeSnapshotLocations[]' },
        ],
    },
    {
        group: 'k8up.io',
        kinds: ['Schedule', 'Backup'],
        needs: [
            { kind: 'Secret', at: 'spec.backend.repoPasswordSecretRef' },
            { kind: 'Secret', at: 'spec.backend.s3.accessKeyIDSecretRef' },
            { kind: 'Secret', at: 'spec.backend.s3.secretAccessKeySecretRef' },
        ],
    },
    {
        group: 'argoproj.io',
        kinds: ['Application'],
        needs: [{ kind: 'AppProject', at: 'spec.project' }],
    },
    {
        group: 'argoproj.io',
        kinds: ['ApplicationSet'],
        needs: [{ kind: 'AppProject', at: 'spec.template.spec.project' }],
    },
    {
        group: 'kustomize.toolkit.fluxcd.io',
        kinds: ['Kustomization'],
        needs: [
            {
                kind: 'GitRepository',
                at: 'spec.sourceRef',
                kinds: ['GitRepository', 'OCIRepository', 'Bucket'],
                namespaced: true,
            },
            { kind: 'Secret', at: 'spec.decryption.secretRef' },
            { kind: 'Secret', at: 'spec.kubeConfig.secretRef' },
        ],
    },
    {
        group: 'helm.toolkit.fluxcd.io',
        kinds: ['HelmRelease'],
        needs: [
            {
                kind: 'HelmRepository',
                at: 'spec.chart.spec.sourceRef',
                kinds: ['HelmRepository', 'GitRepository', 'Bucket'],
                namespaced: true,
            },
            { kind: 'ConfigMap', at: 'spec.valuesFrom[]', kinds: ['ConfigMap', 'Secret'] },
        ],
    },
    {
        group: 'source.toolkit.fluxcd.io',
        kinds: ['GitRepository', 'HelmRepository', 'OCIRepository', 'Bucket'],
        needs: [{ kind: 'Secret', at: 'spec.secretRef' }],
    },
    {
        group: 'karpenter.sh',
        kinds: ['NodePool'],
        needs: [{ kind: 'EC2NodeClass', at: 'spec.template.spec.nodeClassRef', kinds: ['EC2NodeClass', 'AKSNodeClass'] }],
    },
    {
        group: 'networking.istio.io',
        kinds: ['Gateway'],
        needs: [{ kind: 'Secret', at: 'spec.servers[].tls.credentialName' }],
    },
    {
        group: 'longhorn.io',
        kinds: ['BackupTarget'],
        needs: [{ kind: 'Secret', at: 'spec.credentialSecret' }],
    },
];

;// CONCATENATED MODULE: ./lib/src/recovery/closure/needs.js


/** Which members of which objects name other objects. Pods are not here: `pod-needs.ts` has theirs, whatever makes them. */
const needRows = [...kubernetesNeeds, ...operatorNeeds];
/** Kinds that belong to no namespace. */
const clusterKinds = new Set([
    'AKSNodeClass',
    'ClusterIssuer',
    'ClusterRole',
    'ClusterSecretStore',
    'ClusterTriggerAuthentication',
    'CustomResourceDefinition',
    'EC2NodeClass',
    'GatewayClass',
    'IngressClass',
    'Namespace',
    'PersistentVolume',
    'PriorityClass',
    'RuntimeClass',
    'StorageClass',
    'VolumeSnapshotClass',
]);


/***/ }),

/***/ 28849:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ podNeeds)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36276);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43076);



const containers = ['initContainers[]', 'containers[]'];
const fields = [
    ...containers.flatMap((container) => [
        { kind: 'Secret', at: `${container}.env[].valueFrom.secretKeyRef`, nameKey: 'name' },
        { kind: 'ConfigMap', at: `${container}.env[].valueFrom.configMapKeyRef`, nameKey: 'name' },
        { kind: 'Secret', at: `${container}.envFrom[].secretRef`, nameKey: 'name' },
        { kind: 'ConfigMap', at: `${container}.envFrom[].configMapRef`, nameKey: 'name' },
    ]),
    { kind: 'Secret', at: 'volumes[].secret', nameKey: 'secretName' },
    { kind: 'ConfigMap', at: 'volumes[].configMap', nameKey: 'name' },
    { kind: 'Secret', at: 'volumes[].projected.sources[].secret', nameKey: 'name' },
    { kind: 'ConfigMap', at: 'volumes[].projected.sources[].configMap', nameKey: 'name' },
    { kind: 'Secret', at: 'volumes[].csi.nodePublishSecretRef', nameKey: 'name' },
    { kind: 'PersistentVolumeClaim', at: 'volumes[].persistentVolumeClaim', nameKey: 'claimName' },
    { kind: 'StorageClass', at: 'volumes[].ephemeral.volumeClaimTemplate.spec', nameKey: 'storageClassName' },
    { kind: 'Secret', at: 'imagePullSecrets[]', nameKey: 'name' },
];
/** Lists what the pods of a workload cannot start without: a pull secret, too, since an image may not come without it. */
function podNeeds({ template, object, pod, podPath }) {
    const needs = [];
    const add = (kind, name, path, more = {}) => {
        if (typeof name !== 'string' || name === '')
            return;
        const where = { from: template, path: [...podPath, ...path] };
        const namespace = _needs_js__WEBPACK_IMPORTED_MODULE_0__/* .clusterKinds */ .E.has(kind) ? '' : object.namespace;
        needs.push({ kind, namespace, name, optional: false, ...where, ...more });
    };
    for (const { kind, at, nameKey } of fields) {
        for (const { value, path } of (0,_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(pod, at)) {
            const optional = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(value, 'optional') === true;
            const keys = keysOf(value);
            if (keys.length === 0)
                add(kind, (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(value, nameKey), path, { optional });
            for (const key of keys)
                add(kind, (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(value, nameKey), path, { optional, key });
        }
    }
    // Each namespace has an account of this name by itself.
    if (pod.serviceAccountName !== 'default')
        add('ServiceAccount', pod.serviceAccountName, ['serviceAccountName']);
    add('PriorityClass', (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(pod, 'priorityClassName'), ['priorityClassName']);
    add('RuntimeClass', (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(pod, 'runtimeClassName'), ['runtimeClassName']);
    return needs;
}
/** Keys that a reference names: the one of a variable, or those of a volume's items. */
function keysOf(reference) {
    const own = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(reference, 'key');
    if (typeof own === 'string')
        return [own];
    return (0,_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(reference, 'items[].key').flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}


/***/ }),

/***/ 35087:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ productsOf)
});

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/recovery/closure/needs.js + 2 modules
var needs = __webpack_require__(36276);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/producers/credentials.js

const certificate = ['tls.crt', 'tls.key', 'ca.crt'];
/** What makes certificates, credentials and identities. */
const credentialProducers = [
    {
        who: 'cert-manager',
        group: 'cert-manager.io',
        kinds: ['Certificate'],
        makes: [{ kind: 'Secret', at: 'spec.secretName' }],
    },
    {
        who: 'cert-manager',
        group: 'cert-manager.io',
        kinds: ['Issuer', 'ClusterIssuer'],
        makes: [{ kind: 'Secret', at: 'spec.acme.privateKeySecretRef.name', keys: ['tls.key'] }],
    },
    {
        who: 'cert-manager (ingress-shim)',
        group: 'networking.k8s.io',
        kinds: ['Ingress'],
        when: isShimmed,
        makes: [{ kind: 'Secret', at: 'spec.tls[].secretName', keys: certificate }],
    },
    {
        who: 'cert-manager (gateway-shim)',
        group: 'gateway.networking.k8s.io',
        kinds: ['Gateway'],
        when: isShimmed,
        makes: [{ kind: 'Secret', at: 'spec.listeners[].tls.certificateRefs[].name', keys: certificate }],
    },
    {
        who: 'External Secrets Operator',
        group: 'external-secrets.io',
        kinds: ['ExternalSecret'],
        makes: [{ kind: 'Secret', at: 'spec.target.name' }],
    },
    {
        who: 'External Secrets Operator',
        group: 'external-secrets.io',
        kinds: ['ExternalSecret'],
        when: ({ body }) => (0,json_path/* textIn */.r7)(body, 'spec', 'target', 'name') === undefined,
        makes: [{ kind: 'Secret', name: '{name}' }],
    },
    {
        who: 'External Secrets Operator',
        group: 'external-secrets.io',
        kinds: ['ClusterExternalSecret'],
        makes: [
            {
                kind: 'Secret',
                at: 'spec.externalSecretSpec.target.name',
                namespaceAt: 'spec.namespaces[]',
            },
            {
                kind: 'ExternalSecret',
                at: 'spec.externalSecretName',
                namespaceAt: 'spec.namespaces[]',
            },
        ],
    },
    {
        who: 'Sealed Secrets',
        group: 'bitnami.com',
        kinds: ['SealedSecret'],
        makes: [
            { kind: 'Secret', name: '{name}' },
            { kind: 'Secret', at: 'spec.template.metadata.name', namespaceAt: 'spec.template.metadata.namespace' },
        ],
    },
    {
        who: 'SOPS secrets operator',
        group: 'isindir.github.com',
        kinds: ['SopsSecret'],
        makes: [{ kind: 'Secret', at: 'spec.secretTemplates[].name' }],
    },
    {
        who: 'Vault Secrets Operator',
        group: 'secrets.hashicorp.com',
        kinds: ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret'],
        makes: [{ kind: 'Secret', at: 'spec.destination.name' }],
    },
    {
        who: 'Bank-Vaults',
        group: 'vault.banzaicloud.com',
        kinds: ['Vault'],
        makes: [
            { kind: 'Secret', at: 'spec.unsealConfig.kubernetes.secretName' },
            { kind: 'Secret', name: '{name}-tls' },
            { kind: 'Service', name: '{name}' },
        ],
    },
    {
        who: 'Keycloak operator',
        group: 'k8s.keycloak.org',
        kinds: ['Keycloak'],
        makes: [
            { kind: 'Secret', name: '{name}-initial-admin', keys: ['username', 'password'] },
            { kind: 'Service', name: '{name}-service' },
        ],
    },
    {
        who: 'KubeRocketCI Keycloak operator',
        group: 'v1.edp.epam.com',
        kinds: ['KeycloakClient'],
        when: ({ body }) => (0,json_path/* memberAt */.mz)(body, 'spec', 'public') !== true,
        makes: [{ kind: 'Secret', name: 'keycloak-client-{name}-secret' }],
    },
    {
        who: 'OpenShift',
        group: '',
        kinds: ['Service'],
        makes: ['beta', 'alpha'].map((stage) => ({
            kind: 'Secret',
            at: ['metadata', 'annotations', `service.${stage}.openshift.io/serving-cert-secret-name`],
            keys: certificate.slice(0, 2),
        })),
    },
    {
        who: 'Crossplane',
        group: '*',
        kinds: ['*'],
        makes: [
            {
                kind: 'Secret',
                at: 'spec.writeConnectionSecretToRef.name',
                namespaceAt: 'spec.writeConnectionSecretToRef.namespace',
            },
        ],
    },
];
const shims = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];
function isShimmed({ annotations }) {
    return shims.some((name) => Object.hasOwn(annotations, name));
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/producers/data.js

/** What databases, brokers and searches make. */
const dataProducers = [
    {
        who: 'CloudNativePG',
        group: 'postgresql.cnpg.io',
        kinds: ['Cluster'],
        makes: [
            { kind: 'Secret', name: '{name}-app' },
            { kind: 'Secret', name: '{name}-ca' },
            { kind: 'Secret', name: '{name}-server' },
            { kind: 'Secret', name: '{name}-replication' },
            { kind: 'Service', name: '{name}-rw' },
            { kind: 'Service', name: '{name}-ro' },
            { kind: 'Service', name: '{name}-r' },
        ],
    },
    {
        who: 'CloudNativePG',
        group: 'postgresql.cnpg.io',
        kinds: ['Cluster'],
        when: ({ body }) => (0,json_path/* memberAt */.mz)(body, 'spec', 'enableSuperuserAccess') === true,
        makes: [{ kind: 'Secret', name: '{name}-superuser' }],
    },
    {
        who: 'CloudNativePG',
        group: 'postgresql.cnpg.io',
        kinds: ['Pooler'],
        makes: [{ kind: 'Service', name: '{name}' }],
    },
    {
        who: 'Crunchy Postgres Operator',
        group: 'postgres-operator.crunchydata.com',
        kinds: ['PostgresCluster'],
        makes: [
            { kind: 'Secret', at: 'spec.users[].name', name: '{name}-pguser-{value}' },
            { kind: 'Secret', name: '{name}-cluster-cert' },
            { kind: 'Service', name: '{name}-primary' },
            { kind: 'Service', name: '{name}-replicas' },
            { kind: 'Service', name: '{name}-ha' },
            { kind: 'Service', name: '{name}-pgbouncer' },
        ],
    },
    {
        who: 'Crunchy Postgres Operator',
        group: 'postgres-operator.crunchydata.com',
        kinds: ['PostgresCluster'],
        when: ({ body }) => (0,json_path/* listIn */.Of)(body, 'spec', 'users').length === 0,
        makes: [{ kind: 'Secret', name: '{name}-pguser-{name}' }],
    },
    {
        who: 'Zalando Postgres Operator',
        group: 'acid.zalan.do',
        kinds: ['postgresql'],
        makes: [
            { kind: 'Secret', at: 'spec.users.@keys', name: '{value}.{name}.credentials.postgresql.acid.zalan.do' },
            { kind: 'Secret', name: 'postgres.{name}.credentials.postgresql.acid.zalan.do' },
            { kind: 'Secret', name: 'standby.{name}.credentials.postgresql.acid.zalan.do' },
            { kind: 'Service', name: '{name}' },
            { kind: 'Service', name: '{name}-repl' },
            { kind: 'Service', name: '{name}-pooler' },
        ],
    },
    {
        who: 'Strimzi',
        group: 'kafka.strimzi.io',
        kinds: ['Kafka'],
        makes: [
            { kind: 'Secret', name: '{name}-cluster-ca-cert' },
            { kind: 'Secret', name: '{name}-clients-ca-cert' },
            { kind: 'Service', name: '{name}-kafka-bootstrap' },
            { kind: 'Service', name: '{name}-kafka-brokers' },
        ],
    },
    { who: 'Strimzi', group: 'kafka.strimzi.io', kinds: ['KafkaUser'], makes: [{ kind: 'Secret', name: '{name}' }] },
    {
        who: 'Strimzi',
        group: 'kafka.strimzi.io',
        kinds: ['KafkaConnect'],
        makes: [{ kind: 'Service', name: '{name}-connect-api' }],
    },
    {
        who: 'RabbitMQ operator',
        group: 'rabbitmq.com',
        kinds: ['RabbitmqCluster'],
        makes: [
            { kind: 'Secret', name: '{name}-default-user' },
            { kind: 'Service', name: '{name}' },
        ],
    },
    {
        who: 'MongoDB operator',
        group: 'mongodbcommunity.mongodb.com',
        kinds: ['MongoDBCommunity'],
        makes: [
            { kind: 'Secret', at: 'spec.users[].connectionStringSecretName' },
            { kind: 'Service', name: '{name}-svc' },
        ],
    },
    {
        who: 'Elastic operator',
        group: 'elasticsearch.k8s.elastic.co',
        kinds: ['Elasticsearch'],
        makes: [
            { kind: 'Secret', name: '{name}-es-elastic-user' },
            { kind: 'Secret', name: '{name}-es-http-certs-public' },
            { kind: 'Service', name: '{name}-es-http' },
        ],
    },
    {
        who: 'Elastic operator',
        group: 'kibana.k8s.elastic.co',
        kinds: ['Kibana'],
        makes: [{ kind: 'Service', name: '{name}-kb-http' }],
    },
    {
        who: 'Redis operator',
        group: 'redis.redis.opstreelabs.in',
        kinds: ['Redis', 'RedisCluster', 'RedisReplication', 'RedisSentinel'],
        makes: [
            { kind: 'Service', name: '{name}' },
            { kind: 'Service', name: '{name}-headless' },
        ],
    },
];

;// CONCATENATED MODULE: ./lib/src/recovery/closure/producers/platform.js

/** What controllers, monitoring, backup and delivery make. */
const platformProducers = [
    {
        who: 'Prometheus operator',
        group: 'monitoring.coreos.com',
        kinds: ['Prometheus'],
        makes: [{ kind: 'Service', name: 'prometheus-operated' }],
    },
    {
        who: 'Prometheus operator',
        group: 'monitoring.coreos.com',
        kinds: ['Alertmanager'],
        makes: [{ kind: 'Service', name: 'alertmanager-operated' }],
    },
    {
        who: 'OADP',
        group: 'oadp.openshift.io',
        kinds: ['DataProtectionApplication'],
        makes: [{ kind: 'BackupStorageLocation', at: 'spec.backupLocations[]', name: '{name}-{number}' }],
    },
    {
        who: 'OpenTelemetry operator',
        group: 'opentelemetry.io',
        kinds: ['OpenTelemetryCollector'],
        makes: [{ kind: 'Service', name: '{name}-collector' }],
    },
    {
        who: 'Tekton triggers',
        group: 'triggers.tekton.dev',
        kinds: ['EventListener'],
        makes: [{ kind: 'Service', name: 'el-{name}' }],
    },
    {
        who: 'Argo CD operator',
        group: 'argoproj.io',
        kinds: ['ArgoCD'],
        makes: [
            { kind: 'Secret', name: '{name}-cluster' },
            { kind: 'Service', name: '{name}-server' },
            { kind: 'Service', name: '{name}-repo-server' },
        ],
    },
    {
        who: 'OpenShift GitOps',
        group: 'operators.coreos.com',
        kinds: ['Subscription'],
        when: ({ body }) => isPackage(body, 'openshift-gitops-operator') && !isWithoutInstance(body),
        makes: [{ kind: 'Namespace', name: 'openshift-gitops' }],
    },
    {
        who: 'OpenShift Pipelines',
        group: 'operators.coreos.com',
        kinds: ['Subscription'],
        when: ({ body }) => isPackage(body, 'openshift-pipelines-operator-rh'),
        makes: [{ kind: 'Namespace', name: 'openshift-pipelines' }],
    },
    {
        who: 'multicluster engine',
        group: 'multicluster.openshift.io',
        kinds: ['MultiClusterEngine'],
        when: ({ body }) => !isSwitchedOff(body, 'local-cluster'),
        makes: [{ kind: 'Namespace', name: 'local-cluster' }],
    },
    {
        who: 'multicluster engine',
        group: 'multicluster.openshift.io',
        kinds: ['MultiClusterEngine'],
        when: ({ body }) => !isSwitchedOff(body, 'hypershift') && !isSwitchedOff(body, 'hypershift-local-hosting'),
        makes: [{ kind: 'Namespace', name: 'hypershift' }],
    },
    {
        who: 'the StatefulSet controller',
        group: 'apps',
        kinds: ['StatefulSet'],
        makes: [
            { kind: 'PersistentVolumeClaim', at: 'spec.volumeClaimTemplates[].metadata.name', name: '{value}-{name}-0' },
        ],
    },
    {
        who: 'Argo CD',
        group: 'argoproj.io',
        kinds: ['Application'],
        when: ({ body }) => createsNamespace((0,json_path/* memberAt */.mz)(body, 'spec', 'syncPolicy')),
        makes: [{ kind: 'Namespace', at: 'spec.destination.namespace' }],
    },
    {
        who: 'Argo CD',
        group: 'argoproj.io',
        kinds: ['ApplicationSet'],
        when: ({ body }) => createsNamespace((0,json_path/* memberAt */.mz)(body, 'spec', 'template', 'spec', 'syncPolicy')),
        makes: [{ kind: 'Namespace', at: 'spec.template.spec.destination.namespace' }],
    },
    {
        who: 'Flux',
        group: 'helm.toolkit.fluxcd.io',
        kinds: ['HelmRelease'],
        when: ({ body }) => (0,json_path/* memberAt */.mz)(body, 'spec', 'install', 'createNamespace') === true,
        makes: [{ kind: 'Namespace', at: 'spec.targetNamespace' }],
    },
];
/** A subscription of the Operator Lifecycle Manager names its package. */
function isPackage(body, name) {
    return (0,json_path/* memberAt */.mz)(body, 'spec', 'name') === name;
}
function isWithoutInstance(body) {
    return (0,json_path/* listIn */.Of)(body, 'spec', 'config', 'env').some((one) => (0,json_path/* memberAt */.mz)(one, 'name') === 'DISABLE_DEFAULT_ARGOCD_INSTANCE' && String((0,json_path/* memberAt */.mz)(one, 'value')) === 'true');
}
/** Components are on where nobody switches them off. */
function isSwitchedOff(body, component) {
    return (0,json_path/* listIn */.Of)(body, 'spec', 'overrides', 'components').some((one) => (0,json_path/* memberAt */.mz)(one, 'name') === component && (0,json_path/* memberAt */.mz)(one, 'enabled') === false);
}
function createsNamespace(syncPolicy) {
    return (0,json_path/* listIn */.Of)(syncPolicy, 'syncOptions').includes('CreateNamespace=true');
}

;// CONCATENATED MODULE: ./lib/src/recovery/closure/producers.js



/**
 * What operators and controllers make of the objects in Git. An operator that is missing here leaves its products
 * dangling, which is said and can be declared; a new one is a line in one of these tables.
 */
const producers = [...credentialProducers, ...dataProducers, ...platformProducers];

// EXTERNAL MODULE: ./lib/src/recovery/closure/select.js
var closure_select = __webpack_require__(43076);
;// CONCATENATED MODULE: ./lib/src/recovery/closure/products-of.js





/** Lists every name that the objects of an environment are, or that operators make of them. */
function productsOf(objects) {
    const rows = rowsByKind();
    const general = producers.filter(({ group }) => group === '*');
    return objects.flatMap((object) => [
        itself(object),
        ...definition(object),
        ...[...(rows.get(`${object.group}\n${object.kind}`) ?? []), ...general].flatMap((row) => madeOf(object, row)),
        ...madeByJob(object),
    ]);
}
function rowsByKind() {
    const rows = new Map();
    for (const row of producers) {
        for (const kind of row.kinds) {
            const key = `${row.group}\n${kind}`;
            rows.set(key, [...(rows.get(key) ?? []), row]);
        }
    }
    return rows;
}
function itself(object) {
    const { kind, namespace, name, body } = object;
    const keys = [body['data'], body['stringData'], body['binaryData']].flatMap((part) => (0,json_path/* isRecord */.u4)(part) ? Object.keys(part) : []);
    const holdsKeys = kind === 'ConfigMap' || (kind === 'Secret' && !isFilled(object));
    const own = needs/* clusterKinds */.E.has(kind) ? '' : namespace;
    return { kind, namespace: own, name, by: (0,model/* nameOf */.V)(object), ...(holdsKeys && { keys: new Set(keys) }) };
}
/** Secrets and ConfigMaps that a controller fills are empty in Git. */
function isFilled({ body, annotations }) {
    return body['type'] === 'kubernetes.io/service-account-token' || Object.keys(annotations).some(isFillMark);
}
function isFillMark(annotation) {
    return /^(?:service\.(?:beta|alpha)\.openshift\.io\/|cert-manager\.io\/|reflector\.|replicator\.)/.test(annotation);
}
/** A definition is found by the kind that it defines. */
function definition({ kind, group, body, name }) {
    if (kind !== 'CustomResourceDefinition' || group !== 'apiextensions.k8s.io')
        return [];
    const [defined, own] = [(0,json_path/* textIn */.r7)(body, 'spec', 'names', 'kind'), (0,json_path/* textIn */.r7)(body, 'spec', 'group')];
    if (defined === undefined || own === undefined)
        return [];
    return [{ kind, namespace: '', name: `${defined}.${own}`, by: `CustomResourceDefinition/${name}` }];
}
function madeOf(object, { when, makes, who }) {
    if (when?.(object) === false)
        return [];
    return makes.flatMap((field) => madeByField(object, field, who));
}
function madeByField(object, field, who) {
    const { kind, at, name: template = '{value}', namespaceAt, keys } = field;
    const values = at === undefined ? [''] : valuesAt(object.body, at, template);
    if (values.length === 0)
        return [];
    const said = namespaceAt === undefined ? [] : (0,closure_select/* textsAt */.i)(object.body, namespaceAt);
    const namespaces = said.length > 0 ? said : [object.namespace];
    const nameAt = (index) => template.replace(/\{(name|value|number)\}/g, (_, word) => {
        return word === 'name' ? object.name : word === 'value' ? (values[index] ?? '') : String(index + 1);
    });
    const held = keys === undefined ? {} : { keys: new Set(keys) };
    const by = `${(0,model/* nameOf */.V)(object)} (${who})`;
    return values.flatMap((_, index) => {
        const name = nameAt(index);
        return namespaces.map((namespace) => {
            return Object.assign({ kind, namespace: needs/* clusterKinds */.E.has(kind) ? '' : namespace, name, by }, held);
        });
    });
}
/** Selects texts, or counts members where the name is their number. */
function valuesAt(body, at, template) {
    return template.includes('{number}') ? (0,closure_select/* select */.L)(body, at).map(() => '') : (0,closure_select/* textsAt */.i)(body, at);
}
/** A job of kube-webhook-certgen and its kin makes the secret that it is told: `create --secret-name=x`. */
function madeByJob(object) {
    if (object.kind !== 'Job')
        return [];
    return (0,closure_select/* textsAt */.i)(object.body, 'spec.template.spec.containers[].args[]').flatMap((argument) => {
        const [, name] = /^--secret-name=([a-z0-9.-]{1,253})$/.exec(argument) ?? [];
        if (name === undefined)
            return [];
        return [{ kind: 'Secret', namespace: object.namespace, name, by: (0,model/* nameOf */.V)(object) }];
    });
}


/***/ }),

/***/ 43076:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select),
/* harmony export */   i: () => (/* binding */ textsAt)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

/** Selects members of an object; what is not there is not found. */
function select(root, selection) {
    const steps = typeof selection === 'string' ? stepsOf(selection) : selection;
    let found = [{ value: root, path: [] }];
    for (const step of steps) {
        if (found.length === 0)
            return found;
        found = found.flatMap((one) => below(one, step));
    }
    return found;
}
/** Steps of each selection of the tables, split once. */
function stepsOf(selection) {
    return selection.replaceAll('[]', '.[]').split('.');
}
function below({ value, path }, step) {
    if (step === '[]') {
        return Array.isArray(value) ? value.map((item, index) => ({ value: item, path: [...path, index] })) : [];
    }
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return [];
    if (step === '@keys')
        return Object.keys(value).map((key) => ({ value: key, path: [...path, key] }));
    if (step === '*')
        return Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
    return Object.hasOwn(value, step) ? [{ value: value[step], path: [...path, step] }] : [];
}
/** Texts that a selection finds. */
function textsAt(root, selection) {
    return select(root, selection).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
}


/***/ }),

/***/ 23386:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storeNeeds),
/* harmony export */   o: () => (/* binding */ isStore)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

const maxDepth = 20;
/** Lists the credentials that a store of the External Secrets Operator signs in with, whatever its provider. */
function storeNeeds(object) {
    if (!isStore(object))
        return [];
    const provider = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(object.body['spec']) ? object.body['spec']['provider'] : undefined;
    return credentialsIn(provider, ['spec', 'provider'], object, 0);
}
function isStore({ group, kind }) {
    return group === 'external-secrets.io' && (kind === 'SecretStore' || kind === 'ClusterSecretStore');
}
/** Providers name them `secretRef`, `accessKeyIDSecretRef`, `serviceAccountRef`, `caProvider`. */
function credentialsIn(value, path, store, depth) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || depth > maxDepth)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, key];
        const kind = kindOf(key, inner);
        const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(inner, 'name');
        if (kind === undefined || name === undefined)
            return credentialsIn(inner, at, store, depth + 1);
        const keyName = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(inner, 'key');
        const namespace = store.kind === 'SecretStore' ? store.namespace : ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(inner, 'namespace') ?? '');
        const need = { kind, namespace, name, from: store, path: at, optional: false };
        return [keyName === undefined ? need : { ...need, key: keyName }];
    });
}
function kindOf(key, value) {
    if (/^secretRef$|SecretRef$/.test(key))
        return 'Secret';
    if (/^serviceAccountRef$/.test(key))
        return 'ServiceAccount';
    if (key === 'caProvider')
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(value, 'type') === 'ConfigMap' ? 'ConfigMap' : 'Secret';
    return undefined;
}


/***/ }),

/***/ 43739:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ databases)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

/** How databases begin, by their operator. A new one is an entry here. */
const databases = [
    { who: 'CloudNativePG', group: 'postgresql.cnpg.io', kinds: ['Cluster'], begin: cloudNativePg },
    {
        who: 'Crunchy Postgres Operator',
        group: 'postgres-operator.crunchydata.com',
        kinds: ['PostgresCluster'],
        begin: crunchy,
    },
    { who: 'Zalando Postgres Operator', group: 'acid.zalan.do', kinds: ['postgresql'], begin: zalando },
    { who: 'Percona operators', group: 'pxc.percona.com', kinds: ['PerconaXtraDBCluster'], begin: percona },
    { who: 'Percona operators', group: 'psmdb.percona.com', kinds: ['PerconaServerMongoDB'], begin: percona },
    { who: 'MariaDB operator', group: 'k8s.mariadb.com', kinds: ['MariaDB'], begin: mariaDb },
];
function cloudNativePg(database, all) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(database.body, 'spec');
    const bootstrap = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'bootstrap');
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(bootstrap, 'recovery') !== undefined)
        return { how: 'restores', because: 'it begins from a backup (bootstrap.recovery)' };
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(bootstrap, 'pg_basebackup') !== undefined)
        return { how: 'restores', because: 'it begins from another server (bootstrap.pg_basebackup)' };
    const isScheduled = all.some(({ kind, group, namespace, body }) => kind === 'ScheduledBackup' &&
        group === 'postgresql.cnpg.io' &&
        namespace === database.namespace &&
        (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'cluster', 'name') === database.name);
    const hasPlugin = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'plugins').some((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(one, 'isWALArchiver') === true);
    const hasArchive = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'backup', 'barmanObjectStore') !== undefined || hasPlugin;
    if (!hasArchive && !isScheduled)
        return undefined;
    const isSkipped = database.annotations['cnpg.io/skipEmptyWalArchiveCheck'] === 'enabled';
    if (hasArchive && !isSkipped) {
        const because = 'it starts empty (initdb); the archive check stops it; the plan must switch to recovery';
        return { how: 'guarded', because, fix: 'write the bootstrap.recovery to switch to into the runbook' };
    }
    const why = hasArchive ? 'its archive check is switched off' : 'its backups have no archive that would stop it';
    return {
        how: 'open',
        because: `it starts empty (initdb), and ${why}`,
        fix: 'begin with bootstrap.recovery, or leave the archive check on',
    };
}
function crunchy({ body }) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec');
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'dataSource') !== undefined)
        return { how: 'restores', because: 'it begins from a backup (dataSource)' };
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(spec, 'backups', 'pgbackrest', 'repos').length === 0)
        return undefined;
    const because = 'it starts empty; pgBackRest refuses the repository of another database; the plan must switch to dataSource';
    return { how: 'guarded', because, fix: 'write the dataSource to switch to into the runbook' };
}
function zalando({ body }) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec');
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'clone') !== undefined || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'standby') !== undefined) {
        return { how: 'restores', because: 'it begins from another database or its backups' };
    }
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(spec, 'enableLogicalBackup') !== true)
        return undefined;
    const because = 'it starts empty; its archive has a path of its own; the plan must switch to clone';
    return { how: 'guarded', because, fix: 'write the clone to switch to into the runbook' };
}
function percona({ body }) {
    const backup = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec', 'backup');
    const schedules = [...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(backup, 'schedule'), ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(backup, 'tasks')];
    if (schedules.length === 0)
        return undefined;
    const prunes = schedules.some((one) => ['keep', 'retention'].some((key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(one, key) !== undefined));
    if (!prunes)
        return { how: 'guarded', because: 'it starts empty; its backups are added to, and none is deleted' };
    const because = 'it starts empty, and its schedule deletes the good backups as it adds empty ones';
    return { how: 'open', because, fix: 'keep its schedule out of Git until it is restored, or lock the storage' };
}
function mariaDb(database, all) {
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(database.body, 'spec', 'bootstrapFrom') !== undefined)
        return { how: 'restores', because: 'it begins from a backup (bootstrapFrom)' };
    const backup = all.find(({ kind, group, body }) => kind === 'Backup' && group === 'k8s.mariadb.com' && (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'mariaDbRef', 'name') === database.name);
    if (backup === undefined)
        return undefined;
    const because = 'it starts empty, and its backups are deleted after a time as empty ones are added';
    return { how: 'open', because, fix: 'begin with bootstrapFrom' };
}


/***/ }),

/***/ 93469:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ addressAnswer),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ee: () => (/* binding */ targetAnswer),
/* harmony export */   Jn: () => (/* binding */ elsewhere)
/* harmony export */ });
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98956);
/* harmony import */ var _closure_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5407);
/* harmony import */ var _plan_exposure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39961);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90845);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78092);





const elsewhere = 'send it elsewhere, and say where in recovery.places';
/** Judges where an object sends backups. */
function targetAnswer(target, lost, scene) {
    const about = { subject: (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .j)(target), ...(0,_closure_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .placeIn */ .VV)(target.from, ['spec']) };
    if (target.stays !== undefined) {
        const because = `its backups are ${target.stays}, which is lost with the cluster`;
        return { ...about, verdict: 'FAIL', because, fix: elsewhere };
    }
    const inside = serverInside(target, lost.exposure);
    if (inside !== undefined)
        return { ...about, ...insideAnswer(inside) };
    const declared = placeOf(scene, target.address ?? '');
    const copy = { ...(target.region !== undefined && { region: target.region }), ...declared };
    return { ...about, ...placedAnswer(copy, target.address ?? '', lost, scene) };
}
/** Judges an address that the flow declares for the backups of a source. */
function addressAnswer(source, address, lost, scene) {
    const subject = `backup ${source} → ${address}`;
    const inside = (0,_plan_exposure_js__WEBPACK_IMPORTED_MODULE_2__/* .exposed */ .fE)(address, '', lost.exposure);
    if (inside !== undefined)
        return { subject, ...insideAnswer(inside) };
    return { subject, ...placedAnswer(placeOf(scene, address), address, lost, scene) };
}
function insideAnswer(inside) {
    return { verdict: 'FAIL', because: `its storage is ${(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(inside)} of the same cluster`, fix: elsewhere };
}
function serverInside({ from, endpoint, address }, exposure) {
    const server = endpoint ?? (address?.startsWith('http') === true || address?.startsWith('nfs') === true ? address : undefined);
    if (server === undefined)
        return undefined;
    const host = (0,_plan_exposure_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(server);
    const found = (0,_plan_exposure_js__WEBPACK_IMPORTED_MODULE_2__/* .exposed */ .fE)(server, from.namespace, exposure);
    // A name below `svc` is of the cluster, even where its Service is made by an operator.
    return found ?? (/\.svc(?:\.cluster\.local)?$/.test(host) ? from : undefined);
}
function placedAnswer(copy, address, { cluster }, scene) {
    const shared = (0,_compare_js__WEBPACK_IMPORTED_MODULE_4__/* .sharedBy */ .T)(copy, clusterPlace(cluster, scene));
    if (shared.verdict === 'PASS')
        return shared;
    const missing = `say account and region under recovery.places["${address}"] and clusters.${cluster}`;
    return { ...shared, fix: shared.verdict === 'FAIL' ? elsewhere : missing };
}
function clusterPlace(cluster, { flow }) {
    const { provider, account, region, network } = flow.clusters.get(cluster) ?? {};
    return {
        cluster,
        ...(provider !== undefined && { provider }),
        ...(account !== undefined && { account }),
        ...(region !== undefined && { region }),
        ...(network !== undefined && { network }),
    };
}
/** A declared place: by its word, by the address, or by an address that it begins with. */
function placeOf({ flow }, name) {
    const places = Object.entries(flow.recovery.places ?? {});
    const found = places.find(([one]) => one === name) ?? places.find(([one]) => one.includes('://') && name.startsWith(`${one}/`));
    return found?.[1] ?? {};
}


/***/ }),

/***/ 90845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sharedBy)
/* harmony export */ });
const parts = ['account', 'region', 'network'];
/**
 * Compares where a copy lies with what is lost. One shared account, region or network is lost with it; a place of which
 * account or region is not said proves nothing, unless it is another provider's.
 */
function sharedBy(copy, lost) {
    if (copy.cluster !== undefined && copy.cluster === lost.cluster) {
        return { verdict: 'FAIL', because: `it lies on the cluster ${copy.cluster}, which is lost` };
    }
    const same = parts.find((part) => copy[part] !== undefined && copy[part] === lost[part]);
    if (same !== undefined)
        return { verdict: 'FAIL', because: `it lies in the ${same} ${copy[same] ?? ''}, which is lost` };
    if (copy.provider !== undefined && lost.provider !== undefined && copy.provider !== lost.provider) {
        return { verdict: 'PASS', because: `it lies with ${copy.provider}, not with ${lost.provider}` };
    }
    const unsaid = ['account', 'region'].filter((part) => copy[part] === undefined || lost[part] === undefined);
    if (unsaid.length > 0)
        return { verdict: 'UNPROVEN', because: `${unsaid.join(' and ')} of both are not declared` };
    return {
        verdict: 'PASS',
        because: `it lies in ${copy.region ?? ''} and account ${copy.account ?? ''}, not in ${lost.region ?? ''} and ${lost.account ?? ''}`,
    };
}


/***/ }),

/***/ 78092:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98956);
/* harmony import */ var _closure_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43076);



const sorts = [
    { group: 'velero.io', kind: 'BackupStorageLocation', find: ofVelero },
    { group: 'velero.io', kind: 'Schedule', find: ofVeleroSchedule },
    { group: 'postgres-operator.crunchydata.com', kind: 'PostgresCluster', find: ofCrunchy },
    { group: 'postgresql.cnpg.io', kind: 'Cluster', find: ofCloudNativePg },
    { group: 'k8up.io', kind: 'Schedule', find: ofK8up },
    { group: 'longhorn.io', kind: 'BackupTarget', find: ofLonghorn },
    { group: 'volsync.backube', kind: 'ReplicationSource', find: ofVolSync },
];
function targetsOf(objects) {
    return objects.flatMap((from) => {
        const sort = sorts.find(({ group, kind }) => group === from.group && kind === from.kind);
        return (sort?.find(from) ?? []).map((target) => Object.assign({ from }, target));
    });
}
function withText(key, value) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key of its own name
    return (value === undefined ? {} : { [key]: value });
}
function ofVelero({ body }) {
    const bucket = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'objectStorage', 'bucket') ?? '';
    const endpoint = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'config', 's3Url');
    const region = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'config', 'region');
    return [{ address: `s3://${bucket}`, ...withText('endpoint', endpoint), ...withText('region', region) }];
}
/** Snapshots of volumes die with their account unless their data is moved. */
function ofVeleroSchedule({ body }) {
    const template = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec', 'template');
    const isMoved = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(template, 'snapshotMoveData') === true || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(template, 'defaultVolumesToFsBackup') === true;
    if (isMoved || (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(template, 'snapshotVolumes') === false)
        return [];
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(template, 'snapshotVolumes') === true ? [{ stays: 'snapshots whose data is not moved' }] : [];
}
function ofCrunchy({ body }) {
    const repos = (0,_closure_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(body, 'spec.backups.pgbackrest.repos[]').map(({ value }) => value);
    const outside = repos.flatMap((repo) => {
        const [bucket, endpoint] = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(repo, 's3', 'bucket'), (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(repo, 's3', 'endpoint')];
        if (bucket !== undefined)
            return [
                {
                    address: `s3://${bucket}`,
                    ...withText('endpoint', endpoint),
                    ...withText('region', (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(repo, 's3', 'region')),
                },
            ];
        const gcs = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(repo, 'gcs', 'bucket');
        const azure = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(repo, 'azure', 'container');
        if (gcs !== undefined)
            return [{ address: `gs://${gcs}` }];
        return azure === undefined ? [] : [{ address: `azure://${azure}` }];
    });
    if (outside.length > 0 || repos.length === 0)
        return outside;
    return [{ stays: 'a volume of the same cluster' }];
}
function ofCloudNativePg({ body }) {
    const backup = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec', 'backup');
    const path = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(backup, 'barmanObjectStore', 'destinationPath');
    if (path !== undefined)
        return [{ address: path, ...withText('endpoint', (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(backup, 'barmanObjectStore', 'endpointURL')) }];
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(backup, 'volumeSnapshot') === undefined ? [] : [{ stays: 'snapshots of volumes' }];
}
function ofK8up({ body }) {
    const backend = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'spec', 'backend');
    if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(backend, 'local') !== undefined)
        return [{ stays: 'a volume of the same cluster' }];
    const bucket = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(backend, 's3', 'bucket');
    return bucket === undefined
        ? []
        : [{ address: `s3://${bucket}`, ...withText('endpoint', (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(backend, 's3', 'endpoint')) }];
}
function ofLonghorn({ body }) {
    const url = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'backupTargetURL');
    const [, bucket, region] = /^s3:\/\/([^@/]+)@([^/]+)/.exec(url ?? '') ?? [];
    if (bucket !== undefined)
        return [{ address: `s3://${bucket}`, ...withText('region', region) }];
    return url === undefined || url === '' ? [] : [{ address: url }];
}
function ofVolSync({ body }) {
    const isSnapshot = ['Snapshot', 'Clone'].includes((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(body, 'spec', 'external', 'copyMethod') ?? '');
    return isSnapshot ? [{ stays: 'snapshots of volumes' }] : [];
}
/** Name of a target for messages. */
function targetName({ from, address }) {
    return address === undefined ? (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(from) : `${(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(from)} → ${address}`;
}


/***/ }),

/***/ 9128:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ evidenceWorth)
/* harmony export */ });
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55542);
/* harmony import */ var _records_dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16386);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87423);



/** Opens the question what evidence is worth. @throws UsageError for keys of the flow that are none */
async function evidenceWorth(scene) {
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .trustOf */ .An)(scene.flow, scene.reach.files);
    if (trust.length > 0)
        return (testimony) => Promise.resolve(signedWorth(testimony, trust, scene));
    return (testimony) => committedWorth(testimony, scene);
}
/** Without keys, evidence is as good as whoever may write to its branch. */
async function committedWorth({ attestations, isElsewhere = false }, scene) {
    const isSigned = attestations.every((one) => one !== undefined);
    const word = isSigned ? 'its signature was not checked, as the flow trusts no keys' : 'unsigned';
    const unasked = `${word}; nobody was asked whether its branch is protected`;
    if (isElsewhere)
        return { word: unasked };
    if (scene.home.commit === undefined)
        return { because: 'it is unsigned and not committed', fix: 'commit it to the branch of the flow' };
    const guarded = await scene.isProtected();
    if (guarded === 'no') {
        return {
            because: 'it is unsigned, and the platform does not protect the branch that it is committed to',
            fix: 'protect the branch, or sign it and name the key in records.trusted-keys',
        };
    }
    return { word: guarded === 'yes' ? word : unasked };
}
function signedWorth({ attestations, kind, environments }, trust, scene) {
    for (const attestation of attestations) {
        if (attestation === undefined) {
            const because = 'it is unsigned, and the flow trusts signatures alone';
            return { because, fix: signIt };
        }
        for (const environment of environments) {
            const because = faultOf(attestation, { environment, kind }, trust, scene);
            if (because !== undefined)
                return { because, fix: signIt };
        }
    }
    return { word: 'signed' };
}
const signIt = 'sign it by a key that the flow trusts: drills with "krci-deploy drill record", files with cosign';
function faultOf({ envelope, time, flow, environments }, { environment, kind }, trust, { flow: own, reach }) {
    if (flow !== undefined && flow !== own.name)
        return `it was signed for another flow`;
    if (environments !== undefined && !environments.includes(environment))
        return `it was signed about another environment than ${environment}`;
    if ((0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .isFuture */ .GJ)(time, reach.clock.now()))
        return `it was signed at ${time}, in the future`;
    const claim = { environment, statement: kind, time };
    const verdict = (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeSignatures */ .D8)(envelope, trust, claim);
    if (verdict === 'trusted')
        return undefined;
    return words[verdict]
        .replace('SCOPE', `"${kind}" about ${environment}`)
        .replace('WHY', (0,_records_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleFault */ .lB)(envelope, trust, claim));
}
const words = {
    unsigned: 'it is unsigned, and the flow trusts signatures alone',
    'unknown-key': 'it is signed with a key that the flow does not trust',
    altered: 'its signature does not fit it: it was altered, or the signature is from elsewhere',
    unverified: 'its Sigstore bundle does not count: WHY',
    'unknown-identity': 'it is signed by a job that the flow does not trust: its WHY',
    'key-scope': 'it is signed with a key whose scope does not hold SCOPE',
    'key-retired': 'it is signed with a key that is revoked, or later than the not-after of its key',
};


/***/ }),

/***/ 1976:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ageFault)
/* harmony export */ });
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56620);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16455);


const defaultMaxAge = '2d';
/** Says why the time of an inventory takes its proof away. */
function ageFault({ at }, { flow, reach }) {
    const maxAge = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(flow.recovery.inventory)?.['max-age'] ?? defaultMaxAge;
    const age = reach.clock.now().getTime() - at.getTime();
    const written = at.toISOString().slice(0, 16);
    if (age > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(maxAge))
        return { because: `it was written at ${written}, more than ${maxAge} ago`, fix: 'see why its job does not run' };
    return age < -(0,_base_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)('1h')
        ? { because: `it was written at ${written}, in the future`, fix: 'correct the clock of its job' }
        : undefined;
}


/***/ }),

/***/ 16455:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vv: () => (/* binding */ declaredInventories),
  gU: () => (/* binding */ desiredIn),
  Ms: () => (/* binding */ entryOf),
  oW: () => (/* binding */ inventoryAt),
  IL: () => (/* binding */ testimonyOf)
});

// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/plan/applications.js
var applications = __webpack_require__(82963);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/yaml-document.js
var yaml_document = __webpack_require__(84782);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/nesting.js
var nesting = __webpack_require__(22138);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
;// CONCATENATED MODULE: ./lib/src/recovery/inventory/read.js





/** Bounds of an inventory. */
const inventoryLimits = { bytes: 64 * 1024 * 1024, objects: 200_000 };
/**
 * Reads an inventory in JSON or YAML. One that holds values of Secrets is refused by the Secret's name, and no value of
 * it is repeated. @throws EvidenceError `inventory-unreadable`, `inventory-with-secrets`
 */
function readInventory(bytes, file) {
    if (bytes.length > inventoryLimits.bytes)
        throw unreadable(file, `more than ${inventoryLimits.bytes} bytes`);
    const value = parsed(bytes, file);
    const items = membersOf((0,json_path/* listIn */.Of)(value, 'objects'), 0);
    refuseSecrets(items, file);
    const cluster = (0,json_path/* textIn */.r7)(value, 'cluster');
    const at = (0,values/* timeAt */.lC)(value, 'at');
    if ((0,json_path/* textIn */.r7)(value, 'kind') !== 'Inventory' || cluster === undefined || !(0,json_path/* isRecord */.u4)(value)) {
        throw unreadable(file, 'no object of the kind Inventory with a cluster');
    }
    if (at === undefined)
        throw unreadable(file, 'no time in "at" (RFC 3339)');
    if (items.length === 0)
        throw unreadable(file, 'no object, which no cluster is without');
    if (items.length > inventoryLimits.objects)
        throw unreadable(file, `more than ${inventoryLimits.objects} objects`);
    return { cluster, at, file, objects: items.map((item, index) => liveObject(item, index, file)) };
}
function parsed(bytes, file) {
    const text = decoded(bytes, file);
    if (/^\s*[{[]/.test(text.slice(0, 1000))) {
        if ((0,nesting/* isTooDeep */.f)(text))
            throw unreadable(file, `more than ${nesting/* maxNesting */.J} levels of lists and objects`);
        try {
            return JSON.parse(text);
        }
        catch {
            throw unreadable(file, 'JSON that does not parse');
        }
    }
    const [first, second] = (0,yaml_document/* parseDocuments */.e)(text, 2);
    if (first === undefined || second !== undefined)
        throw unreadable(file, 'not one document');
    if ('found' in first)
        throw unreadable(`${file}:${first.line}`, first.found);
    return first.value;
}
function decoded(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw unreadable(file, 'bytes that are no UTF-8');
    }
}
const maxNesting = 5;
/** Objects, those in lists too: a Secret does not hide in a List. */
function membersOf(items, depth) {
    return items.flatMap((item) => {
        const inner = (0,json_path/* listIn */.Of)(item, 'items');
        const isList = depth < maxNesting && ((0,json_path/* textIn */.r7)(item, 'kind') ?? '').endsWith('List') && inner.length > 0;
        return isList ? membersOf(inner, depth + 1) : [item];
    });
}
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
function refuseSecrets(items, file) {
    const found = items.find(holdsValues);
    if (found === undefined)
        return;
    const name = (0,json_path/* textIn */.r7)(found, 'metadata', 'name') ?? '(without a name)';
    throw new errors/* EvidenceError */.oe({
        code: 'inventory-with-secrets',
        where: file,
        expected: 'Secrets as names and names of keys',
        found: `values of the Secret ${name.slice(0, 253)}`,
        fix: 'change those secrets, and take the file out of the history',
    });
}
/** Tells whether an object is a Secret with values; of a list that is too deep to look into, whether it may be. */
function holdsValues(item) {
    const kind = ((0,json_path/* textIn */.r7)(item, 'kind') ?? '').toLowerCase();
    if (kind.endsWith('list') && (0,json_path/* listIn */.Of)(item, 'items').length > 0)
        return true;
    if (kind !== 'secret')
        return false;
    const annotations = (0,json_path/* memberAt */.mz)(item, 'metadata', 'annotations');
    return (['data', 'stringData'].some((key) => (0,json_path/* memberAt */.mz)(item, key) !== undefined) ||
        (0,json_path/* memberAt */.mz)(annotations, lastApplied) !== undefined);
}
function liveObject(item, index, file) {
    const [apiVersion, kind] = [(0,json_path/* textIn */.r7)(item, 'apiVersion'), (0,json_path/* textIn */.r7)(item, 'kind')];
    const name = (0,json_path/* textIn */.r7)(item, 'metadata', 'name');
    if (!(0,json_path/* isRecord */.u4)(item) || apiVersion === undefined || kind === undefined || name === undefined) {
        throw unreadable(file, `an entry without apiVersion, kind or name (objects[${index}])`);
    }
    const part = (key) => {
        const found = (0,json_path/* memberAt */.mz)(item, 'metadata', key);
        return (0,json_path/* isRecord */.u4)(found) ? found : {};
    };
    return {
        kind,
        name,
        namespace: (0,json_path/* textIn */.r7)(item, 'metadata', 'namespace') ?? '',
        group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
        labels: part('labels'),
        annotations: part('annotations'),
        isOwned: (0,json_path/* listIn */.Of)(item, 'metadata', 'ownerReferences').length > 0,
        body: item,
    };
}
function unreadable(where, found) {
    return new errors/* EvidenceError */.oe({
        code: 'inventory-unreadable',
        where,
        expected: 'an inventory of a cluster',
        found,
        fix: 'let the job of examples/inventory write it',
    });
}

;// CONCATENATED MODULE: ./lib/src/recovery/inventory/places.js





/** Inventories by their path: one for all productions, or one for each environment or cluster that the path names. */
function declaredInventories({ flow, environments }) {
    const entry = entryOf(flow.recovery.inventory);
    if (entry === undefined)
        return [];
    const productions = environments.filter(({ tier }) => tier === 'production');
    const asked = entry.path.includes('{') || productions.length === 0 ? environments : productions;
    const byPath = new Map();
    for (const environment of asked) {
        const path = entry.path.replaceAll('{environment}', environment.name).replaceAll('{cluster}', environment.cluster);
        byPath.set(path, [...(byPath.get(path) ?? []), environment]);
    }
    return [...byPath].map(([path, own]) => ({ path, environments: own }));
}
function entryOf(inventory) {
    return typeof inventory === 'string' ? { path: inventory } : inventory;
}
/** Reads an inventory from its own repository, or from the GitOps repository. @throws StepError */
async function inventoryAt({ path }, scene) {
    const entry = entryOf(scene.flow.recovery.inventory);
    const tree = entry?.repository === undefined ? scene.home : await ownTree(entry, scene);
    const bytes = await contentOf(path, tree);
    if (bytes !== undefined)
        return { ...readInventory(bytes, path), attestation: await besideOf(path, bytes, tree) };
    throw new errors/* EvidenceError */.oe({
        code: 'inventory-unreadable',
        where: path,
        expected: 'an inventory of a cluster',
        found: `no such file in ${entry?.repository ?? 'the GitOps repository'}`,
        fix: 'let the job of examples/inventory write it',
    });
}
/** Reads the signed statement about an inventory; one that Git refuses to read is none. */
async function besideOf(path, content, tree) {
    for (const suffix of attestations/* attestationSuffixes */.cR) {
        const beside = await (0,errors/* undefinedIfRefused */.k5)(() => tree.read(path + suffix));
        const found = beside === undefined ? undefined : (0,attestations/* attestationAbout */.sM)(content, beside);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** What a row stands on that was judged by inventories. */
function testimonyOf(inventories, environments, { flow }) {
    const isElsewhere = entryOf(flow.recovery.inventory)?.repository !== undefined;
    return {
        attestations: inventories.map(({ attestation }) => attestation),
        kind: 'inventory',
        environments,
        isElsewhere,
    };
}
async function contentOf(path, tree) {
    try {
        return await tree.read(path);
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk) || error.code !== 'file-too-large')
            throw error;
        const { expected = 'a smaller file', found } = error.problem;
        const fix = 'write one inventory for each cluster, and fewer kinds';
        throw new errors/* EvidenceError */.oe({ code: 'inventory-unreadable', where: path, expected, found, fix }, { cause: error });
    }
}
async function ownTree({ repository, branch }, { flow, reach }) {
    const alone = { ...flow, gitops: { ...(repository !== undefined && { repository }) } };
    return (await (0,flow_repository/* gitopsBranchesOf */.OA)(alone, { branch }, reach)).home.snapshot();
}
/** What Git has of the clusters of some environments. */
async function desiredIn(environments, scene) {
    const clusters = new Set(environments.map(({ cluster }) => cluster));
    const all = scene.environments.filter(({ cluster }) => clusters.has(cluster));
    const states = await Promise.all(all.map((one) => scene.objects(one)));
    const objects = states.flatMap((state) => state.objects);
    return {
        objects,
        delivery: [...(await (0,applications.deliveryObjects)(scene)), ...objects.filter(applications/* isDelivery */.Vq)],
        namespaces: all.map(({ name }) => `${scene.flow.name}-${name}`),
        problems: states.flatMap(({ problems }) => problems),
    };
}


/***/ }),

/***/ 43517:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ liveStates)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98956);


const sorts = [
    { group: 'argoproj.io', kind: 'ApplicationSet', find: elementsOf },
    { group: 'argoproj.io', kind: 'Application', find: overridesOf },
    { group: 'v2.edp.epam.com', kind: 'Stage', find: annotationsOf },
    { group: 'v2.edp.epam.com', kind: 'CodebaseBranch', find: countersOf },
    { group: 'v2.edp.epam.com', kind: 'CodebaseImageStream', find: verifiedOf },
];
/** Finds desired state that only lives: what a rebuild from Git would bring back otherwise, or not at all. */
function liveStates({ objects }, inGit) {
    const byName = new Map(inGit.map((object) => [(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(object), object]));
    return objects.flatMap((live) => {
        const sort = sorts.find(({ group, kind }) => group === live.group && kind === live.kind);
        return sort === undefined ? [] : sort.find(live, byName.get((0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live)));
    });
}
/** Versions of applications in the list of an ApplicationSet, as KubeRocketCI keeps them. */
function elementsOf(live, inGit) {
    const known = new Set(elementsIn(inGit?.body).map(imageText));
    return elementsIn(live.body).flatMap((element) => {
        const image = imageOf(element, live);
        const text = imageText(element);
        if (text === undefined || known.has(text))
            return [];
        const subject = `${(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live)} (${image.environment}/${image.application})`;
        if (image.tag === 'NaN') {
            return [
                {
                    subject,
                    because: 'its tag is NaN: it was never deployed, and a rebuild does not know what to deploy',
                    fix: 'deploy it, or take the element out',
                },
            ];
        }
        const digest = image.digest === '' ? '' : `@${image.digest}`;
        const because = `${image.tag}${digest} is named by a list element that only lives`;
        return [{ subject, because, fix: 'write it into Git: --write makes the files', image }];
    });
}
function elementsIn(body) {
    const generators = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(body, 'spec', 'generators');
    const nested = generators.flatMap((one) => [
        ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(one, 'matrix', 'generators'),
        ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(one, 'merge', 'generators'),
    ]);
    return [...generators, ...nested].flatMap((one) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(one, 'list', 'elements'));
}
function imageText(element) {
    const tag = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(element, 'imageTag');
    if (tag === undefined)
        return undefined;
    return ['stage', 'codebase', 'imageTag', 'imageDigest'].map((key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(element, key) ?? '').join('\n');
}
function imageOf(element, { name, body }) {
    const text = (key) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(element, key) ?? '';
    const labels = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(body, 'spec', 'template', 'metadata', 'labels');
    const stage = text('stage');
    const named = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(labels, 'app.edp.epam.com/pipeline') ??
        (name.endsWith(`-${stage}`) ? name.slice(0, -stage.length - 1) : name);
    return {
        flow: named.includes('{{') ? name : named,
        environment: stage,
        application: text('codebase'),
        repository: text('imageRepository'),
        tag: text('imageTag'),
        digest: text('imageDigest'),
    };
}
/** Parameters that somebody set on an Application by hand or by the API. */
function overridesOf(live, inGit) {
    if (live.isOwned)
        return [];
    const known = new Set(overridesIn(inGit?.body).flatMap((one) => [one, nameOfOverride(one)]));
    const own = overridesIn(live.body).filter((one) => !known.has(one));
    const names = own.map(nameOfOverride);
    if (names.length === 0)
        return [];
    const because = `its overrides only live: ${[...new Set(names)].slice(0, 10).join(', ')}`;
    return [{ subject: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live), because, fix: 'write them into Git, or unset them' }];
}
function nameOfOverride(override) {
    return override.split('=')[0] ?? override;
}
/** `helm image.tag=1`; without a value where the inventory keeps it back. Values may be secrets and are never shown. */
function overridesIn(body) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(body, 'spec');
    const sources = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(spec, 'source'), ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(spec, 'sources')];
    return sources.flatMap(overridesOfSource);
}
function overridesOfSource(source) {
    return [
        ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(source, 'helm', 'parameters').map((one) => `helm ${(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(one, 'name') ?? ''}${valueText((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(one, 'value'))}`),
        ...(typeof (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(source, 'helm', 'values') === 'string'
            ? [`helm values=${JSON.stringify((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(source, 'helm', 'values'))}`]
            : []),
        ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(source, 'kustomize', 'images').map((one) => `kustomize images=${JSON.stringify(one)}`),
    ];
}
const ownAnnotation = /^app\.edp\.epam\.com\/(?!cluster-connected$)(.+)$/;
/** The version of each application that passed a stage last. */
function annotationsOf(live, inGit) {
    const names = Object.keys(live.annotations).flatMap((key) => {
        const [, application] = ownAnnotation.exec(key) ?? [];
        return application === undefined || inGit?.annotations[key] === live.annotations[key] ? [] : [application];
    });
    if (names.length === 0)
        return [];
    const because = `the versions that passed it only live, in its annotations: ${names.slice(0, 20).join(', ')}`;
    return [
        {
            subject: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live),
            because,
            fix: 'let records say it: promote with records, or keep the inventory as the source',
        },
    ];
}
function valueText(value) {
    return value === undefined ? '' : `=${JSON.stringify(value)}`;
}
function countersOf(live) {
    const status = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(live.body, 'status', 'build');
    const build = typeof status === 'number' ? String(status) : status;
    if (typeof build !== 'string' || build === '0')
        return [];
    const because = `its build counter ${build.slice(0, 20)} only lives; a rebuild counts from the start and makes versions again`;
    return [
        {
            subject: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live),
            because,
            fix: 'take the version from Git tags (krci-deploy version), or restore the status',
        },
    ];
}
function verifiedOf(live, inGit) {
    const tags = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(live.body, 'spec', 'tags').length;
    if (!live.name.endsWith('-verified') || tags === 0 || inGit !== undefined)
        return [];
    const because = `${tags} verified ${tags === 1 ? 'tag' : 'tags'} only live; after a rebuild nothing is promotable`;
    return [{ subject: (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(live), because, fix: 'promote with records, which lie beside the images' }];
}


/***/ }),

/***/ 50019:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ partOfCluster),
/* harmony export */   m: () => (/* binding */ aboutCluster)
/* harmony export */ });
/** The environment that a row about a cluster belongs to: the only one on it. */
function aboutCluster({ environments }) {
    const [only] = environments;
    return environments.length === 1 && only !== undefined ? { environment: only.name } : {};
}
/** Says that a part of a cluster's objects proves nothing about the rest. */
function partOfCluster(lost) {
    const [first, ...others] = lost.problems;
    if (first === undefined)
        return [];
    const because = `not every object is known: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
    const fix = 'make everything render, or give the rendered objects with the input "rendered"';
    return [{ ...aboutCluster(lost), verdict: 'UNPROVEN', subject: `cluster ${lost.cluster}`, because, fix }];
}


/***/ }),

/***/ 82963:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ inWaves),
/* harmony export */   M2: () => (/* binding */ withParents),
/* harmony export */   RD: () => (/* binding */ rootsOf),
/* harmony export */   TF: () => (/* binding */ isAutomated),
/* harmony export */   Vq: () => (/* binding */ isDelivery),
/* harmony export */   deliveryObjects: () => (/* binding */ deliveryObjects),
/* harmony export */   deliveryOf: () => (/* binding */ deliveryOf),
/* harmony export */   hS: () => (/* binding */ manualSyncs)
/* harmony export */ });
/* unused harmony export waveOf */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _objects_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98956);
/* harmony import */ var _objects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72751);




/** Files of a tree that are looked through for objects of Argo CD and Flux. */
const maxFiles = 5000;
const maxFileBytes = 2 * 1024 * 1024;
/** Objects of Argo CD and Flux that lie in the GitOps repository; a template that is no YAML is passed over. */
async function deliveryObjects({ home }) {
    const paths = (await home.list('')).filter((path) => /\.(?:ya?ml|json)$/.test(path)).slice(0, maxFiles);
    const found = [];
    for (const path of paths) {
        const bytes = await readable(home, path);
        if (bytes === undefined || bytes.length > maxFileBytes || !mentionsDelivery(bytes))
            continue;
        found.push(...(0,_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readObjects */ .$I)({ path, bytes }).objects.filter(isDelivery));
    }
    return found;
}
/** A link is passed over, since its target is listed as well; so is a file that is too large for a manifest. */
async function readable(home, path) {
    try {
        return await home.read(path);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}
function mentionsDelivery(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return text.includes('argoproj.io/') || text.includes('toolkit.fluxcd.io/');
}
function isDelivery({ group, kind }) {
    if (group === 'argoproj.io')
        return kind === 'Application' || kind === 'ApplicationSet' || kind === 'AppProject';
    return group.endsWith('.toolkit.fluxcd.io');
}
/** Whether Argo CD applies it without a person. */
function isAutomated({ kind, body }) {
    const spec = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec');
    const policy = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(kind === 'ApplicationSet' ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(spec, 'template', 'spec') : spec, 'syncPolicy');
    const automated = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(policy, 'automated');
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(automated) && automated['enabled'] !== false;
}
/** Order among the objects of one sync; smaller is earlier. */
function waveOf({ annotations }) {
    const wave = Number(annotations['argocd.argoproj.io/sync-wave'] ?? '0');
    return Number.isFinite(wave) ? wave : 0;
}
function inWaves(objects) {
    return objects.toSorted((a, b) => waveOf(a) - waveOf(b) || ((0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(a) < (0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(b) ? -1 : 1));
}
/** Applications that nobody syncs but a person, with the objects that wait for it: what others bring does not. */
function manualSyncs(delivery, objects) {
    const applications = delivery.filter(({ kind }) => kind === 'Application');
    return inWaves(applications.filter((one) => !isAutomated(one))).map((application) => {
        const namespace = namespaceOf(application);
        if (namespace === '')
            return { application, brings: [] };
        const others = applications.filter((one) => one !== application && namespaceOf(one) === namespace);
        const own = objects.filter((object) => object.namespace === namespace &&
            (isIn(object, application) || !others.some((one) => isAutomated(one) && isIn(object, one))));
        const made = others.some(isAutomated) ? [] : [`Namespace/${namespace}`];
        return { application, brings: [...made, ...own.map(_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)] };
    });
}
function namespaceOf({ body }) {
    return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body, 'spec', 'destination', 'namespace') ?? '';
}
/** Tells whether an object was rendered from a directory of an Application: `apps/cart (kustomize build)`. */
function isIn({ file }, application) {
    return pathsOf(application).some((path) => file.startsWith(path) || file.startsWith(`${path.slice(0, -1)} (`));
}
/** Objects of Argo CD that are about some environments, by their namespace or by KubeRocketCI's names. */
function deliveryOf(delivery, environments, rendered, flow) {
    const prefixes = environments.map(({ name }) => `${flow.name}-${name}`);
    const namespaces = new Set([...prefixes, ...rendered.map(({ namespace }) => namespace).filter((one) => one !== '')]);
    const found = delivery.filter((one) => {
        const namespace = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(one.body, 'spec', 'destination', 'namespace');
        return (prefixes.some((prefix) => one.name === prefix || one.name.startsWith(`${prefix}-`)) ||
            namespaces.has(namespace ?? ''));
    });
    return [...found, ...rendered.filter((one) => isDelivery(one) && !found.some((other) => isSame(one, other)))];
}
/**
 * Adds what brings objects of Argo CD: Applications whose path holds their files, up to the one that a person applies, and
 * the projects that they name, without which Argo CD refuses them.
 */
function withParents(found, delivery) {
    const parents = delivery.flatMap((by) => pathsOf(by).map((path) => ({ by, path })));
    const projects = delivery.filter(({ kind }) => kind === 'AppProject');
    const all = new Map(found.map((one) => [(0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(one), one]));
    // A Map is walked with what is added meanwhile.
    for (const one of all.values()) {
        const project = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(specOf(one), 'project');
        const bringing = parents.filter(({ by, path }) => by !== one && one.file.startsWith(path)).map(({ by }) => by);
        for (const other of [...bringing, ...projects.filter(({ name }) => name === project)]) {
            if (!all.has((0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(other)))
                all.set((0,_objects_model_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(other), other);
        }
    }
    return [...all.values()];
}
/** Objects that no Application among them brings, projects first: what a person applies. */
function rootsOf(delivery) {
    const parents = delivery.flatMap((by) => pathsOf(by).map((path) => ({ by, path })));
    const roots = delivery.filter((one) => rootKinds.includes(one.kind) && !parents.some(({ by, path }) => by !== one && one.file.startsWith(path)));
    return roots.toSorted((one, other) => rootKinds.indexOf(one.kind) - rootKinds.indexOf(other.kind));
}
const rootKinds = ['AppProject', 'Application', 'Kustomization', 'ApplicationSet'];
function specOf({ kind, body }) {
    return kind === 'ApplicationSet' ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec', 'template', 'spec') : (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec');
}
/** Directories whose files an Application or Kustomization applies: `argo/`. */
function pathsOf({ kind, body }) {
    if (kind !== 'Application' && kind !== 'Kustomization')
        return [];
    const sources = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(body, 'spec', 'source'), ...(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(body, 'spec', 'sources')];
    const paths = [(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(body, 'spec', 'path'), ...sources.map((source) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(source, 'path'))];
    return paths.flatMap((path = '') => {
        const bare = path.replace(/^\.?\//, '').replace(/\/$/, '');
        return bare === '' || bare === '.' ? [] : [`${bare}/`];
    });
}
function isSame(one, other) {
    return one.kind === other.kind && one.name === other.name && one.namespace === other.namespace;
}


/***/ }),

/***/ 39961:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xl: () => (/* binding */ exposureOf),
/* harmony export */   fE: () => (/* binding */ exposed),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _closure_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43076);

/** Members of objects that publish a host. */
const hosts = [
    ['Ingress', 'spec.rules[].host'],
    ['Ingress', 'spec.tls[].hosts[]'],
    ['HTTPRoute', 'spec.hostnames[]'],
    ['GRPCRoute', 'spec.hostnames[]'],
    ['TLSRoute', 'spec.hostnames[]'],
    ['Gateway', 'spec.listeners[].hostname'],
    ['Route', 'spec.host'],
    ['VirtualService', 'spec.hosts[]'],
    ['Keycloak', 'spec.hostname.hostname'],
];
function exposureOf(objects) {
    const found = new Map();
    for (const object of objects) {
        for (const name of namesOf(object))
            if (!found.has(name))
                found.set(name, object);
    }
    return found;
}
function namesOf(object) {
    const { kind, name, namespace } = object;
    if (kind === 'Service') {
        const short = namespace === '' ? [] : [`${name}.${namespace}`];
        return [...short, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`];
    }
    return hosts
        .filter(([one]) => one === kind)
        .flatMap(([, at]) => (0,_closure_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(object.body, at))
        .flatMap(({ value }) => (typeof value === 'string' ? [hostOf(value)] : []));
}
/** The object that answers for a URL, host or `host:port` on this cluster; a bare name is a Service beside `near`. */
function exposed(address, near, exposure) {
    const host = hostOf(address);
    return exposure.get(host) ?? (host.includes('.') || near === '' ? undefined : exposure.get(`${host}.${near}`));
}
/** Host of a URL, of `host:port/path`, or of an scp-like address, in lower case. */
function hostOf(address) {
    return address
        .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
        .replace(/^[^/@]*@/, '')
        .replace(/[:/?#].*$/s, '')
        .toLowerCase();
}


/***/ }),

/***/ 38922:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; lower parts count as missing. */
const maxLevels = 8;
const maxReads = 8;
/**
 * Checks whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it
 * should hold itself. A digest that resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are checked for existence, not read.
 * @throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < maxLevels; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, maxReads, (manifest) => inspect(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function inspect(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, maxReads, (blob) => repository.hasBlob(blob));
    return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}
function unseen(descriptors, seen) {
    return descriptors.filter(({ digest }) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        return true;
    });
}


/***/ })

};
