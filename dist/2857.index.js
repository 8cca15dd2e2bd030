export const id = 2857;
export const ids = [2857];
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

/***/ 22857:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  argocd: () => (/* binding */ argocd)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
// EXTERNAL MODULE: ./lib/src/sync/pace.js
var sync_pace = __webpack_require__(94049);
// EXTERNAL MODULE: ./lib/src/sync/together.js
var together = __webpack_require__(64352);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/sync/argocd/client.js




const usualTimes = { quickMs: 10_000, refreshMs: 15_000 };
const largestAnswer = 64 * 1024 * 1024;
/** Contacts nothing. Throws UsageError for an invalid address, RefusedError for the token of another server. */
function createClient(address, web, pace, times = usualTimes) {
    const open = (timeoutMs) => web.open({
        base: address,
        service: 'argocd',
        title: 'Argo CD',
        scope: 'applications, get',
        limits: { timeoutMs, maxBytes: largestAnswer },
        isOnce: true,
    });
    const quick = open(times.quickMs);
    const slow = open(times.refreshMs);
    function ask(request, server = quick) {
        return (0,sync_pace/* inTurn */.l)(pace, () => server.ask(request));
    }
    const accept = [400, 403, 404];
    return {
        name: quick.name,
        async application(target, isRefresh) {
            const query = { ...queryOf(target), ...(isRefresh && { refresh: 'normal' }) };
            const what = `the Application ${target.name}`;
            const request = { path: pathOf(target), query, what, accept: [403, 404] };
            const { status, body } = await ask(request, isRefresh ? slow : quick);
            if (status === 404)
                return undefined;
            if (status === 403)
                throw notAllowed(target, body, quick.name);
            return body;
        },
        async applications(project) {
            const query = project === undefined ? {} : { projects: project };
            return (0,json/* listAt */.gT)((await ask({ path: 'api/v1/applications', query, what: 'its Applications' })).body, 'items');
        },
        sync: async (target, body) => reply(await ask({
            path: `${pathOf(target)}/sync`,
            body: { ...body, ...bodyOf(target) },
            what: `a sync of ${target.name}`,
            accept,
        })),
        terminate: async (target) => reply(await ask({
            path: `${pathOf(target)}/operation`,
            query: queryOf(target),
            method: 'DELETE',
            what: `the end of the operation of ${target.name}`,
            accept,
        })),
        async nodes(target) {
            const path = `${pathOf(target)}/resource-tree`;
            return (0,json/* listAt */.gT)((await ask({ path, query: queryOf(target), what: `the resources of ${target.name}` })).body, 'nodes');
        },
        windows: async (target) => (await ask({
            path: `${pathOf(target)}/syncwindows`,
            query: queryOf(target),
            what: `the sync windows of ${target.name}`,
        })).body,
    };
}
function pathOf({ name }) {
    return `api/v1/applications/${encodeURIComponent(name)}`;
}
function queryOf({ project, namespace }) {
    return { ...(project !== undefined && { project }), ...(namespace !== undefined && { appNamespace: namespace }) };
}
function bodyOf({ project, namespace }) {
    return queryOf({ name: '', project, namespace });
}
function reply({ status, body }) {
    if (status < 300)
        return { body };
    return { refused: (0,shown/* shown */.S)((0,json/* textAt */.$6)(body, 'message') ?? (0,json/* textAt */.$6)(body, 'error') ?? `status ${status}`, 300), status };
}
/** Without a project in the request Argo CD answers 403 for an Application that is not there, too. */
function notAllowed({ name, project }, body, server) {
    const words = (0,json/* textAt */.$6)(body, 'message') ?? '';
    const said = words === '' ? '' : ` (${(0,shown/* shown */.S)(words, 300)})`;
    const because = project === undefined ? 'there is none, or the token may not read it' : 'the token may not read it';
    return new errors/* RemoteError */.Hi({
        code: 'token-too-narrow',
        where: server,
        expected: `the Application ${name}`,
        found: `status 403${said}: ${because}`,
        fix: project === undefined
            ? 'name its project in sync.project, and give the token the policy "applications, get"'
            : `give the token the policy "applications, get, ${project}/${name}"`,
    });
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/evidence.js

function say({ state }, verdict, because) {
    return { state: verdict, because, subject: (0,shown/* shown */.S)(state.name, 120) };
}
/** Tells whether a revision is the commit or a later one. */
function isReached(standing) {
    return standing?.order === 'same' || standing?.order === 'later';
}
/**
 * Tells whether an Application reads the repository of the commit. One of KubeRocketCI reads the application's own
 * repository: its ApplicationSet hands the image over, and no answer about it names a commit of ours.
 */
function readsCommit({ state, wanted, standings }) {
    return state.sources.some(({ repository, revision }) => {
        const order = standings.get(revision)?.order;
        return isSameRepository(repository, wanted.repository) || (order !== undefined && order !== 'unrelated');
    });
}
/** What is wanted of an Application that brings others: the commit, and no image. */
function wantedOfParent(wanted) {
    return {
        ...wanted,
        images: [],
        isOwn: () => false,
        standing: async (revision) => {
            const standing = await wanted.standing(revision);
            return standing.order === 'later' ? { order: 'later', images: [] } : standing;
        },
    };
}
/** Tells whether parameters hand over every image of the commit. */
function isHanded(hands, { images }) {
    const named = images.filter(({ isOptional }) => isOptional !== true);
    if (named.length === 0)
        return false;
    return named.every(({ digest, tag }) => digest === undefined ? tag !== undefined && hands.includes(tag) : hands.some((one) => one.endsWith(digest)));
}
/** Compares addresses of a repository, by whatever protocol. */
function isSameRepository(one, other) {
    return plain(one) === plain(other);
}
function plain(address) {
    return address
        .replace(/^[a-z+]+:\/\//, '')
        .replace(/^[^@/]*@/, '')
        .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .toLowerCase();
}

// EXTERNAL MODULE: ./lib/src/sync/images.js
var sync_images = __webpack_require__(70868);
// EXTERNAL MODULE: ./lib/src/sync/passing.js
var passing = __webpack_require__(73347);
;// CONCATENATED MODULE: ./lib/src/sync/argocd/fault.js



const comparisonFaults = new Set(['ComparisonError', 'InvalidSpecError']);
/** Returns a fault that ends the wait, or is the first sight of one; undefined where the state shows none. */
function faultIn(evidence, isCompared) {
    const { state } = evidence;
    const { operation } = state;
    const isOurs = readsCommit(evidence)
        ? operation.revisions.some((one) => evidence.standings.get(one)?.order === 'same')
        : isHanded(operation.hands, evidence.wanted);
    const hasFailed = !operation.isUnderWay && (operation.phase === 'Failed' || operation.phase === 'Error');
    // A failed operation at another revision stays in the answer after everything is mended.
    if (hasFailed && isOurs) {
        const words = `the sync failed: ${(0,shown/* shown */.S)(operation.message, 400)}`;
        const isRepeatable = !state.isAutomated && (0,passing/* isPassing */.W)(operation.message);
        return isRepeatable ? { ...say(evidence, 'waiting', words), need: 'sync' } : say(evidence, 'failed', words);
    }
    const syncError = state.conditions.find(({ type }) => type === 'SyncError');
    if (isCompared && syncError !== undefined && !operation.isUnderWay) {
        return say(evidence, 'failed', `SyncError: ${(0,shown/* shown */.S)(syncError.message, 400)}`);
    }
    const unreadable = state.conditions.find(({ type }) => comparisonFaults.has(type));
    return unreadable && notComparable(unreadable, evidence);
}
/** Ends where two fresh comparisons say so: the first may be of the commit that this one mends. */
function notComparable({ type, message }, evidence) {
    const { state, suspicion, isFresh } = evidence;
    const words = `${type}: ${(0,shown/* shown */.S)(message, 400)}`;
    const isSeenTwice = suspicion !== undefined && suspicion !== state.comparison.at;
    if (isFresh && isSeenTwice && !(0,passing/* isPassing */.W)(message))
        return say(evidence, 'failed', words);
    const first = suspicion ?? (isFresh ? state.comparison.at : undefined);
    return { ...say(evidence, 'waiting', words), need: 'refresh', ...(first !== undefined && { suspicion: first }) };
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/judge.js




/** Returns every revision whose standing a judgement of this state asks for. */
function revisionsOf({ sources, operation }) {
    const all = [...sources.map(({ revision }) => revision), ...operation.revisions];
    return [...new Set(all)].filter((revision) => revision !== '');
}
/**
 * Says whether a commit runs, from one consistent answer of Argo CD: the compared revision is the commit or a later one,
 * nothing runs or waits, healthy, and the images are those that the commit names. When an operation ends, the rest of
 * the answer is still that of the comparison before it, so that no question about the operation alone is right.
 */
function judge(evidence) {
    const { state, wanted } = evidence;
    if (state.isBeingDeleted)
        return say(evidence, 'failed', 'it is being deleted');
    const compared = comparedAt(evidence);
    const overtaking = compared && overtakes(compared, evidence);
    if (overtaking !== undefined)
        return overtaking;
    const fault = faultIn(evidence, compared !== undefined);
    if (compared === undefined)
        return fault ?? notCompared(evidence);
    const images = (0,sync_images/* compareImages */.qJ)(evidence.pods ?? state.images, wanted);
    const imagesAre = images.missing.length === 0 && images.foreign.length === 0;
    const isHealthy = state.health.status === 'Healthy';
    const isIdle = !state.operation.isUnderWay;
    if (isIdle && isHealthy && isCarriedOut(evidence, compared)) {
        if (evidence.pods === undefined && hooksShareImage(evidence)) {
            return { ...say(evidence, 'waiting', 'a hook has the same image'), need: 'pods' };
        }
        if (imagesAre)
            return done(evidence, compared);
    }
    if (fault !== undefined)
        return fault;
    if (!isIdle)
        return underWay(evidence);
    if (state.comparison.status !== 'Synced' && !isCarriedOut(evidence, compared))
        return outOfSync(evidence);
    if (state.health.status === 'Degraded' && images.missing.length === 0)
        return degraded(evidence);
    if (isHealthy)
        return { ...say(evidence, 'waiting', imageWords(images)), need: 'refresh' };
    return say(evidence, 'waiting', healthWords(evidence, images.missing.map(sync_images/* shownImage */.zu)));
}
/** The source that brings the commit, where all that follow the same branch of its repository were compared at it. */
function comparedAt(evidence) {
    const { state, standings, wanted } = evidence;
    // What was compared hands the images over, by the same answer.
    if (!readsCommit(evidence))
        return state.sources.find(({ hands }) => isHanded(hands, wanted));
    const isThere = ({ revision }) => isReached(standings.get(revision));
    const bringing = state.sources.find(isThere);
    if (bringing === undefined)
        return undefined;
    const alike = state.sources.filter(({ repository, follows }) => repository === bringing.repository && follows === bringing.follows);
    return alike.every(isThere) ? bringing : undefined;
}
function overtakes({ revision }, evidence) {
    const standing = evidence.standings.get(revision);
    if (standing?.order !== 'later' || standing.images === undefined)
        return undefined;
    if ((0,sync_images/* sameImages */.$j)(standing.images, evidence.wanted.images))
        return undefined;
    const names = standing.images.map(sync_images/* shownImage */.zu).join(' and ') || 'no image';
    return say(evidence, 'overtaken', `the later commit ${judge_short(revision)} names ${names}`);
}
/**
 * Tells whether the cluster has what the commit says: Argo CD compared and found no difference, or an operation for it
 * ended before that comparison. Without this a commit that changes a weight and no image would be done before its sync.
 */
function isCarriedOut({ state, standings }, { revision }) {
    const { comparison, operation } = state;
    if (comparison.status === 'Synced')
        return true;
    if (comparison.status === 'Unknown' || operation.phase !== 'Succeeded')
        return false;
    if (operation.finishedAt === undefined)
        return false;
    const isOurs = operation.revisions.some((one) => isReached(standings.get(one)));
    const isLater = standings.get(revision)?.order === 'later' && !operation.revisions.includes(revision);
    // Whole seconds: an equal time says nothing, unless what differs comes from a commit that nobody synced yet.
    return isOurs && (isLater ? comparison.at >= operation.finishedAt : comparison.at > operation.finishedAt);
}
function hooksShareImage({ state, wanted }) {
    const { missing, foreign } = (0,sync_images/* compareImages */.qJ)(state.operation.hookImages, wanted);
    return foreign.length > 0 || missing.length < wanted.images.filter(({ isOptional }) => isOptional !== true).length;
}
function done(evidence, { revision }) {
    const { comparison, health, operation } = evidence.state;
    const isOurs = operation.phase === 'Succeeded' && operation.revisions.includes(revision);
    const syncedAt = (isOurs ? operation.finishedAt : undefined) ?? comparison.at;
    const healthyAt = [syncedAt, health.since ?? '', isOurs ? '' : comparison.at].toSorted().at(-1) ?? syncedAt;
    const images = evidence.wanted.images.map(sync_images/* shownImage */.zu).join(' and ');
    if (!readsCommit(evidence)) {
        return { ...say(evidence, 'done', `healthy, runs ${images} by its parameters`), syncedAt, healthyAt };
    }
    const at = evidence.standings.get(revision)?.order === 'later' ? `the later commit ${judge_short(revision)}` : judge_short(revision);
    const runs = images === '' ? '' : `, runs ${images}`;
    return { ...say(evidence, 'done', `healthy at ${at}${runs}`), revision, syncedAt, healthyAt };
}
function notCompared(evidence) {
    const { sources, operation } = evidence.state;
    if (operation.isUnderWay)
        return underWay(evidence);
    if (!readsCommit(evidence))
        return notHanded(evidence);
    const at = sources.flatMap(({ revision }) => (revision === '' ? [] : [judge_short(revision)]));
    const known = at.length === 0 ? 'nothing was compared yet' : `it was compared at ${[...new Set(at)].join(' and ')}`;
    return { ...say(evidence, 'waiting', known), need: evidence.state.isAutomated ? 'refresh' : 'sync' };
}
/** An Application that does not read the repository of the commit gets its image from an ApplicationSet. */
function notHanded(evidence) {
    const { sources } = evidence.state;
    if (sources.length === 0)
        return { ...say(evidence, 'waiting', 'nothing was compared yet'), need: 'refresh' };
    const read = [...new Set(sources.map(({ repository }) => (0,shown/* shown */.S)(repository, 120)))].join(' and ');
    const images = evidence.wanted.images.map(sync_images/* shownImage */.zu).join(' and ');
    return {
        ...say(evidence, 'waiting', `it reads ${read}, and its parameters do not name ${images} yet`),
        need: 'refresh',
        fix: 'name the Application that brings its ApplicationSet in sync.parent, or let it read the GitOps repository of the flow',
    };
}
function underWay(evidence) {
    const { operation } = evidence.state;
    const { phase, message, finishedAt, revisions } = operation;
    const words = message === '' ? '' : `: ${(0,shown/* shown */.S)(message, 300)}`;
    const isRetrying = phase === 'Running' && finishedAt !== undefined;
    if (!isRetrying)
        return say(evidence, 'waiting', `${phase === '' ? 'a sync waits to start' : `sync ${phase.toLowerCase()}`}${words}`);
    const isOurs = revisions.some((one) => isReached(evidence.standings.get(one)));
    if (isOurs)
        return say(evidence, 'waiting', `the sync failed and is tried again${words}`);
    return {
        ...say(evidence, 'waiting', `a failing sync of ${revisions.map(judge_short).join(' and ')} blocks this commit${words}`),
        need: 'terminate',
        fix: `terminate that operation (sync.terminate: failing in the flow, or argocd app terminate-op ${(0,shown/* shown */.S)(evidence.state.name)})`,
    };
}
function outOfSync(evidence) {
    const { isAutomated, comparison } = evidence.state;
    if (!isAutomated)
        return { ...say(evidence, 'waiting', 'automated sync is off'), need: 'sync' };
    return { ...say(evidence, 'waiting', `${comparison.status}, no sync was started`), need: 'refresh' };
}
/** Counts it only when two comparisons show it: the health of an answer may be that of the comparison before. */
function degraded(evidence) {
    const { state, suspicion, isFresh } = evidence;
    const words = state.complaints.length === 0 ? '' : `: ${(0,shown/* shown */.S)(state.complaints.slice(0, 3).join('; '), 400)}`;
    const isSeenTwice = suspicion !== undefined && suspicion !== state.comparison.at;
    if (isSeenTwice)
        return say(evidence, 'failed', `Degraded${words}`);
    const first = suspicion ?? (isFresh || state.comparison.status === 'Synced' ? state.comparison.at : undefined);
    return {
        ...say(evidence, 'waiting', `Degraded${words}`),
        need: 'refresh',
        ...(first !== undefined && { suspicion: first }),
    };
}
function imageWords({ missing, foreign, strangers }) {
    const parts = [
        missing.length === 0 ? undefined : `${missing.map(sync_images/* shownImage */.zu).join(' and ')} does not run yet`,
        strangers.length === 0
            ? undefined
            : `of its repository nothing runs, but ${(0,shown/* shown */.S)(strangers.slice(0, 3).join(' and '), 300)}`,
        foreign.length === 0 ? undefined : `${(0,shown/* shown */.S)(foreign.slice(0, 3).join(' and '), 300)} still runs`,
    ];
    return parts.filter((part) => part !== undefined).join(', ') || 'the images are not compared yet';
}
function healthWords({ state }, missing) {
    const words = state.complaints.length === 0 ? '' : `: ${(0,shown/* shown */.S)(state.complaints.slice(0, 2).join('; '), 300)}`;
    const images = missing.length === 0 ? '' : `, ${missing.join(' and ')} does not run yet`;
    const paused = state.health.status === 'Suspended' ? ' (something in it is paused)' : '';
    return `${state.health.status}${paused}${images}${words}`;
}
function judge_short(revision) {
    return (0,shown/* shown */.S)(revision, 12).slice(0, 12);
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/state.js

const most = 2000;
/** Returns what a resource is known by: `batch/Job/shop/migrate`. */
function idOf(resource) {
    return ['group', 'kind', 'namespace', 'name'].map((key) => (0,json/* textAt */.$6)(resource, key) ?? '').join('/');
}
/** Reads an Application. What is missing or of another type is left empty: a judgement then has nothing to go by. */
function readApplication(body) {
    const metadata = (0,json/* member */.Dc)(body, 'metadata');
    const spec = (0,json/* member */.Dc)(body, 'spec');
    const status = (0,json/* member */.Dc)(body, 'status');
    const sync = (0,json/* member */.Dc)(status, 'sync');
    return {
        name: (0,json/* textAt */.$6)(metadata, 'name') ?? '',
        project: (0,json/* textAt */.$6)(spec, 'project') ?? '',
        isBeingDeleted: (0,json/* textAt */.$6)(metadata, 'deletionTimestamp') !== undefined,
        isAutomated: isAutomated(spec),
        sources: sourcesOf(spec, sync),
        isMultiSource: items(spec, 'sources').length > 0,
        comparison: { status: (0,json/* textAt */.$6)(sync, 'status') ?? 'Unknown', at: (0,json/* textAt */.$6)(status, 'reconciledAt') ?? '' },
        health: {
            status: (0,json/* textAt */.$6)((0,json/* member */.Dc)(status, 'health'), 'status') ?? 'Unknown',
            since: (0,json/* textAt */.$6)((0,json/* member */.Dc)(status, 'health'), 'lastTransitionTime'),
        },
        operation: operationOf(body),
        images: texts((0,json/* member */.Dc)(status, 'summary'), 'images'),
        conditions: items(status, 'conditions').map((one) => ({
            type: (0,json/* textAt */.$6)(one, 'type') ?? '',
            message: (0,json/* textAt */.$6)(one, 'message') ?? '',
        })),
        complaints: items(status, 'resources').flatMap(complaintOf),
        hooks: items(status, 'resources').flatMap((one) => ((0,json/* member */.Dc)(one, 'hook') === true ? idOf(one) : [])),
    };
}
function isAutomated(spec) {
    const automated = (0,json/* member */.Dc)((0,json/* member */.Dc)(spec, 'syncPolicy'), 'automated');
    // `enabled` is there since Argo CD 3.1; an empty object has always meant on.
    return (0,json/* isObject */.Gv)(automated) && automated['enabled'] !== false;
}
/** What was compared is what the revisions are of: the spec may have changed since. */
function sourcesOf(spec, sync) {
    const compared = sourceList((0,json/* member */.Dc)(sync, 'comparedTo'));
    const sources = compared.length > 0 ? compared : sourceList(spec);
    const many = texts(sync, 'revisions');
    const one = (0,json/* textAt */.$6)(sync, 'revision');
    const revisions = many.length > 0 ? many : one === undefined ? [] : [one];
    return sources.map((source, index) => ({
        repository: (0,json/* textAt */.$6)(source, 'repoURL') ?? '',
        follows: (0,json/* textAt */.$6)(source, 'targetRevision') ?? 'HEAD',
        revision: revisions[index] ?? '',
        hands: handsOf(source),
    }));
}
function handsOf(source) {
    const parameters = items((0,json/* member */.Dc)(source, 'helm'), 'parameters').map((one) => (0,json/* textAt */.$6)(one, 'value'));
    return [...parameters.filter(isText), ...texts((0,json/* member */.Dc)(source, 'kustomize'), 'images')];
}
function sourceList(holder) {
    const many = items(holder, 'sources');
    const one = (0,json/* member */.Dc)(holder, 'source');
    return many.length > 0 || one === undefined ? many : [one];
}
function operationOf(body) {
    const waiting = (0,json/* member */.Dc)(body, 'operation');
    const state = (0,json/* member */.Dc)((0,json/* member */.Dc)(body, 'status'), 'operationState');
    const result = (0,json/* member */.Dc)(state, 'syncResult');
    const asked = (0,json/* member */.Dc)((0,json/* member */.Dc)(state, 'operation') ?? waiting, 'sync');
    const phase = (0,json/* textAt */.$6)(state, 'phase') ?? '';
    const revisions = [(0,json/* textAt */.$6)(result, 'revision'), ...texts(result, 'revisions'), (0,json/* textAt */.$6)(asked, 'revision')];
    return {
        isUnderWay: (0,json/* isObject */.Gv)(waiting) || phase === 'Running' || phase === 'Terminating',
        phase,
        message: (0,json/* textAt */.$6)(state, 'message') ?? '',
        startedAt: (0,json/* textAt */.$6)(state, 'startedAt'),
        finishedAt: (0,json/* textAt */.$6)(state, 'finishedAt'),
        revisions: [...new Set([...revisions, ...texts(asked, 'revisions')])].filter(isText),
        hands: [result, asked].flatMap((holder) => sourceList(holder).flatMap(handsOf)),
        hookImages: items(result, 'resources').flatMap((one) => ((0,json/* textAt */.$6)(one, 'hookType') ?? '') === '' ? [] : texts(one, 'images')),
    };
}
function complaintOf(resource) {
    const health = (0,json/* member */.Dc)(resource, 'health');
    const message = (0,json/* textAt */.$6)(health, 'message') ?? '';
    if (message === '' || (0,json/* textAt */.$6)(health, 'status') === 'Healthy')
        return [];
    return [`${(0,json/* textAt */.$6)(resource, 'kind') ?? 'resource'} ${(0,json/* textAt */.$6)(resource, 'name') ?? ''}: ${message}`];
}
function items(holder, name) {
    return (0,json/* listAt */.gT)(holder, name).slice(0, most);
}
function texts(holder, name) {
    const list = (0,json/* member */.Dc)(holder, name);
    return (0,json/* isList */.Lv)(list) ? list.slice(0, most).filter((one) => typeof one === 'string') : [];
}
function isText(text) {
    return text !== undefined && text !== '';
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/pods.js


/** Returns images of the Pods that no hook made, by the tree of an Application. */
function imagesOfPods(nodes, hooks) {
    const parents = new Map(nodes.map((node) => [(0,json/* textAt */.$6)(node, 'uid') ?? '', parentsOf(node)]));
    const isHook = (node) => {
        const seen = new Set();
        const open = [idOf(node), ...(parents.get((0,json/* textAt */.$6)(node, 'uid') ?? '') ?? []).map(idOf)];
        const uids = parentsOf(node).map((parent) => (0,json/* textAt */.$6)(parent, 'uid') ?? '');
        for (const uid of uids) {
            if (seen.has(uid))
                continue;
            seen.add(uid);
            for (const parent of parents.get(uid) ?? []) {
                open.push(idOf(parent));
                uids.push((0,json/* textAt */.$6)(parent, 'uid') ?? '');
            }
        }
        return open.some((id) => hooks.has(id));
    };
    return nodes
        .filter((node) => (0,json/* textAt */.$6)(node, 'kind') === 'Pod' && !isHook(node))
        .flatMap((node) => (0,json/* listAt */.gT)(node, 'images').filter((image) => typeof image === 'string'));
}
/** What the tree says of a Rollout that is on its way or held, and of Pods that will not start by themselves. */
function complaintsOf(nodes) {
    return [...complaintsOfRollouts(nodes), ...complaintsOfPods(nodes)];
}
/** Argo Rollouts pauses and steps where the Application has one word for all of it. */
function complaintsOfRollouts(nodes) {
    return nodes.flatMap((node) => {
        const health = (0,json/* member */.Dc)(node, 'health');
        const status = (0,json/* textAt */.$6)(health, 'status') ?? '';
        if ((0,json/* textAt */.$6)(node, 'kind') !== 'Rollout' || status === '' || status === 'Healthy')
            return [];
        const message = (0,json/* textAt */.$6)(health, 'message') ?? '';
        return [`Rollout ${(0,json/* textAt */.$6)(node, 'name') ?? ''}: ${status}${message === '' ? '' : `, ${message}`}`];
    });
}
function complaintsOfPods(nodes) {
    return nodes.flatMap((node) => {
        if ((0,json/* textAt */.$6)(node, 'kind') !== 'Pod')
            return [];
        const message = (0,json/* textAt */.$6)((0,json/* member */.Dc)(node, 'health'), 'message');
        const reason = (0,json/* listAt */.gT)(node, 'info').find((one) => (0,json/* textAt */.$6)(one, 'name') === 'Status Reason');
        const word = (0,json/* textAt */.$6)(reason, 'value') ?? '';
        const isBad = /BackOff|Err|Invalid|OOM|Unschedulable|Evicted|CrashLoop/.test(word);
        if (!isBad && (message === undefined || (0,json/* textAt */.$6)((0,json/* member */.Dc)(node, 'health'), 'status') !== 'Degraded'))
            return [];
        return [
            `Pod ${(0,json/* textAt */.$6)(node, 'name') ?? ''}: ${[word, message].filter((part) => part !== undefined && part !== '').join(', ')}`,
        ];
    });
}
function parentsOf(node) {
    return (0,json/* listAt */.gT)(node, 'parentRefs');
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/watch.js






const refreshEveryMs = 10_000;
/** Two comparisons that show a fault are this far apart. */
const secondLookMs = 4000;
const syncAgainMs = 30_000;
const podsEveryMs = 15_000;
const windowsEveryMs = 30_000;
function watch(target, whole, { client, clock, terminates }) {
    const wanted = target.isParent === true ? wantedOfParent(whole) : whole;
    const standings = new Map();
    const asked = new Map();
    let last;
    let said = '';
    const now = () => clock.now().getTime();
    const isDue = (what, everyMs) => now() - (asked.get(what) ?? -Infinity) >= everyMs;
    function isRefreshDue() {
        return isDue('refresh', last?.need === 'refresh' ? secondLookMs : refreshEveryMs);
    }
    async function read() {
        const isFresh = isRefreshDue();
        const body = await client.application(target, isFresh).finally(() => {
            // After one that failed, the state is read before another one is tried.
            if (isFresh)
                asked.set('refresh', now());
        });
        if (body === undefined)
            return absent(target);
        return judgedAs(body, isFresh);
    }
    async function judgedAs(body, isFresh) {
        const state = readApplication(body);
        for (const revision of revisionsOf(state)) {
            if (!standings.has(revision))
                standings.set(revision, await wanted.standing(revision));
        }
        const evidence = { state, wanted, standings, suspicion: last?.suspicion, isFresh };
        const first = judge(evidence);
        const judgement = first.need === 'pods' ? judge({ ...evidence, pods: await pods(state) }) : first;
        last = await acted(judgement, state);
        return last;
    }
    async function pods(state) {
        return imagesOfPods(await client.nodes(target), new Set(state.hooks));
    }
    /** Does what the judgement needs, as often as it helps, and says what came of it. */
    async function acted(judgement, state) {
        if (judgement.state !== 'waiting')
            return judgement;
        if (judgement.need === 'sync')
            return synced(judgement, state);
        if (judgement.need === 'terminate' && terminates)
            return terminated(judgement);
        const isStarted = state.operation.revisions.some((revision) => isReached(standings.get(revision)));
        const isIdle = !state.operation.isUnderWay && !isStarted;
        if (state.comparison.status === 'OutOfSync' && isIdle)
            return windowed(judgement);
        if (state.health.status === 'Progressing' || state.health.status === 'Suspended')
            return withPods(judgement);
        said = '';
        return judgement;
    }
    async function synced(judgement, state) {
        if (!isDue('sync', syncAgainMs))
            return adding(judgement, said);
        asked.set('sync', now());
        const request = requestOf({ state, wanted, standings });
        const answer = await client.sync(target, request);
        const isBound = Object.keys(request).length > 0;
        said =
            'refused' in answer
                ? `Argo CD does not sync: ${answer.refused}`
                : `a sync${isBound ? ' of this commit' : ''} was asked for`;
        const fix = 'refused' in answer && answer.status === 403
            ? `give the token the policy "applications, sync, ${state.project}/${state.name}", or sync it by hand`
            : undefined;
        return { ...adding(judgement, said), ...(fix !== undefined && { fix }) };
    }
    /** Asks again while it runs: during an attempt, that attempt alone is ended, and the next one begins. */
    async function terminated(judgement) {
        if (!isDue('terminate', secondLookMs))
            return adding(judgement, said);
        asked.set('terminate', now());
        const answer = await client.terminate(target);
        said = 'refused' in answer ? `Argo CD does not end it: ${answer.refused}` : 'its end was asked for';
        return adding(judgement, said);
    }
    async function windowed(judgement) {
        if (!isDue('windows', windowsEveryMs))
            return adding(judgement, said);
        const isFirst = !asked.has('windows');
        asked.set('windows', now());
        if (isFirst)
            asked.set('windows', now() - windowsEveryMs + secondLookMs);
        said = isFirst ? '' : windowWords(await client.windows(target));
        return adding(judgement, said);
    }
    async function withPods(judgement) {
        if (!isDue('pods', podsEveryMs))
            return adding(judgement, said);
        const isFirst = !asked.has('pods');
        asked.set('pods', isFirst ? now() - podsEveryMs + secondLookMs : now());
        const complaints = isFirst ? [] : complaintsOf(await client.nodes(target));
        said = (0,shown/* shown */.S)(complaints.slice(0, 2).join('; '), 300);
        return adding(judgement, said);
    }
    const refreshedAt = () => asked.get('refresh') ?? -Infinity;
    return { target, wanted, isRefreshDue, refreshedAt, read, judged: (body) => judgedAs(body, false) };
}
/**
 * Returns the body of a sync that is bound to the commit: of several sources, by those that follow its branch. Where the
 * image is handed over, the sync is of what the Application says.
 */
function requestOf(evidence) {
    const { state, wanted } = evidence;
    const { isMultiSource, sources } = state;
    if (!readsCommit(evidence))
        return {};
    if (!isMultiSource)
        return { revision: wanted.commit };
    const branches = new Set([wanted.branch, `refs/heads/${wanted.branch}`, 'HEAD', '']);
    const ours = sources.flatMap(({ repository, follows }, index) => isSameRepository(repository, wanted.repository) && branches.has(follows) ? [index + 1] : []);
    return { revisions: ours.map(() => wanted.commit), sourcePositions: ours };
}
function absent({ name, project }) {
    const where = project === undefined ? '' : ` in the project ${project}`;
    return { state: 'waiting', because: `there is no Application ${name}${where} yet`, subject: name };
}
function windowWords(body) {
    if (!(0,json/* isObject */.Gv)(body) || body['canSync'] !== false)
        return '';
    const [active] = (0,json/* listAt */.gT)(body, 'activeWindows');
    const words = ['kind', 'schedule', 'duration'].map((key) => (0,json/* textAt */.$6)(active, key) ?? '').join(' ');
    const zone = (0,json/* textAt */.$6)((0,json/* member */.Dc)(body, 'activeWindows'), 'timeZone');
    return `a sync window is closed (${(0,shown/* shown */.S)(`${words}${zone ?? ''}`.trim(), 120)})`;
}
function adding(judgement, words) {
    return words === '' ? judgement : { ...judgement, because: `${judgement.because}; ${words}` };
}

;// CONCATENATED MODULE: ./lib/src/sync/argocd/argocd.js







/** Nothing was compared although it was asked for, while the server answers: its controller is gone. */
const silentMs = 60_000;
/** Asks Argo CD over its REST API. Many Applications are followed by one list, and compared one after the other. */
function argocd({ address, targets, terminates, web, clock, times }) {
    const client = createClient(address, web, (0,sync_pace/* createPace */.q)(clock), times);
    const watches = new Map();
    const silence = silenceOf(client, clock);
    function watchesOf(wanted) {
        const key = `${wanted.application} ${wanted.commit}`;
        const known = watches.get(key) ?? targets(wanted).map((target) => watch(target, wanted, { client, clock, terminates }));
        watches.set(key, known);
        return known;
    }
    async function sighted(one, judge) {
        const isRefresh = one.isRefreshDue();
        try {
            const sighting = await judge();
            if (isRefresh)
                silence.broken();
            return sighting;
        }
        catch (error) {
            if (!(error instanceof transient_error/* TransientError */.N))
                throw error;
            if (isRefresh)
                silence.noted(error);
            return {
                state: 'waiting',
                because: `no answer: ${error.problem.found ?? 'unreachable'}`,
                subject: one.target.name,
            };
        }
    }
    /** Reads by itself what is alone and some of those whose comparison is old; lists the others. */
    async function lookAt(all) {
        const seen = new Map();
        const due = all.length === 1 ? all : oldest(all.filter((one) => one.isRefreshDue())).slice(0, refreshesOf(all.length));
        for (const one of due)
            seen.set(one, await sighted(one, () => one.read()));
        if (all.length === 1)
            return seen;
        const listed = await listOf(client, all);
        for (const one of all) {
            if (seen.has(one))
                continue;
            const body = listed.get(one.target.name);
            seen.set(one, body === undefined ? unseen(one) : await sighted(one, () => one.judged(body)));
        }
        return seen;
    }
    return {
        name: client.name,
        pauseMs: 0,
        async look(wanted) {
            const groups = wanted.map(watchesOf);
            const seen = await lookAt(groups.flat());
            return groups.map((group) => (0,together/* together */.b)(group.map((one) => seen.get(one) ?? unseen(one))));
        },
    };
}
/** Comparisons that one look asks for, before it lists: many applications must not wait for many lists. */
function refreshesOf(count) {
    return Math.min(4, Math.ceil(count / 10));
}
function oldest(watches) {
    return watches.toSorted((one, other) => one.refreshedAt() - other.refreshedAt());
}
async function listOf(client, all) {
    const projects = new Set(all.map(({ target }) => target.project));
    const [project] = projects;
    try {
        const items = await client.applications(projects.size === 1 ? project : undefined);
        return new Map(items.map((item) => [(0,json/* textAt */.$6)((0,json/* member */.Dc)(item, 'metadata'), 'name') ?? '', item]));
    }
    catch (error) {
        if (error instanceof transient_error/* TransientError */.N)
            return new Map();
        throw error;
    }
}
function unseen({ target }) {
    return { state: 'waiting', because: 'it is not looked at yet', subject: target.name };
}
/** Ends a wait for a controller that is gone: its server answers the same stale state for ever. */
function silenceOf(client, clock) {
    let since;
    return {
        broken() {
            since = undefined;
        },
        noted(error) {
            since ??= clock.now().getTime();
            if (clock.now().getTime() - since < silentMs || error.isConnectionRefused)
                return;
            throw new errors/* RemoteError */.Hi({
                code: 'sync-controller-silent',
                where: client.name,
                expected: 'an answer to a refresh',
                found: `none for ${Math.round((clock.now().getTime() - since) / 1000)} s`,
                fix: 'see that the application controller runs',
            }, { cause: error });
        },
    };
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
