export const id = 3911;
export const ids = [3911,8229];
export const modules = {

/***/ 48229:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostClusters: () => (/* binding */ lostClusters)
/* harmony export */ });
/* harmony import */ var _plan_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82963);

/** Clusters that the verified environments run on, and those of the platform. */
async function lostClusters(scene) {
    const delivery = await (0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__.deliveryObjects)(scene);
    const platforms = [...scene.flow.clusters].flatMap(([name, { role }]) => (role === 'platform' ? [name] : []));
    const names = [...new Set([...platforms, ...scene.environments.map(({ cluster }) => cluster)])];
    return Promise.all(names.map((name) => lostCluster(name, platforms.includes(name), delivery, scene)));
}
async function lostCluster(cluster, isPlatform, delivery, scene) {
    const environments = scene.environments.filter((one) => one.cluster === cluster);
    const platform = isPlatform ? await scene.platform(cluster) : undefined;
    const own = await Promise.all(environments.map((one) => scene.objects(one)));
    const states = [...own, ...(platform === undefined ? [] : [platform])];
    const rendered = states.flatMap(({ objects }) => objects);
    const delivering = (0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .withParents */ .M2)((0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__.deliveryOf)(delivery, environments, rendered, scene.flow), delivery);
    const objects = [...rendered.filter((one) => !(0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isDelivery */ .Vq)(one)), ...delivering];
    const problems = states.flatMap((state) => state.problems);
    return { cluster, isPlatform, environments, objects, delivery: delivering, rendered, problems };
}


/***/ }),

/***/ 73911:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plansOf: () => (/* binding */ plansOf)
});

// EXTERNAL MODULE: ./lib/src/recovery/clusters.js
var clusters = __webpack_require__(48229);
// EXTERNAL MODULE: ./lib/src/recovery/plan/applications.js
var plan_applications = __webpack_require__(82963);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/src/recovery/closure/argocd.js
var argocd = __webpack_require__(11450);
// EXTERNAL MODULE: ./lib/src/recovery/closure/cycles.js
var cycles = __webpack_require__(33523);
// EXTERNAL MODULE: ./lib/src/recovery/closure/images.js
var closure_images = __webpack_require__(37670);
// EXTERNAL MODULE: ./lib/src/recovery/closure/pod-needs.js
var pod_needs = __webpack_require__(28849);
// EXTERNAL MODULE: ./lib/src/recovery/closure/stores.js
var closure_stores = __webpack_require__(23386);
// EXTERNAL MODULE: ./lib/src/recovery/plan/exposure.js
var plan_exposure = __webpack_require__(39961);
// EXTERNAL MODULE: ./lib/src/recovery/plan/store-server.js
var store_server = __webpack_require__(44403);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/cycles.js










/** Finds what a recovery of a cluster needs and that lives on that cluster: one cycle for each. */
function cyclesOf(loss) {
    const exposure = (0,plan_exposure/* exposureOf */.Xl)(loss.objects);
    return [
        ...registryCycles(loss, exposure),
        ...gitCycles(loss, exposure),
        ...secretCycles(loss, exposure),
        ...unsealCycles(loss, exposure),
        ...identityCycles(loss, exposure),
        ...(0,cycles/* cyclesOfStores */.j)(loss.objects, []).map(({ store, through }) => ({
            kind: 'store-credential',
            subject: (0,model/* nameOf */.V)(store),
            through,
            isClosed: true,
            from: store,
            path: ['spec', 'provider'],
        })),
    ];
}
/** Tells whether an address is outside of the cluster; what is not declared is taken to be. */
function isOutside(address, word, loss, exposure) {
    if (address === undefined)
        return false;
    return placeOf(word, loss)?.cluster !== loss.cluster && (0,plan_exposure/* exposed */.fE)(address, '', exposure) === undefined;
}
function placeOf(word, { places }) {
    return Object.hasOwn(places, word) ? places[word] : undefined;
}
function registryCycles(loss, exposure) {
    if (isOutside(loss.replica, 'replica', loss, exposure))
        return [];
    const images = (0,closure_images/* imagesOf */.I)((0,object_index/* indexObjects */.J)(loss.objects)).map(({ host }) => host);
    const named = loss.registries.filter((one) => !one.startsWith('oci:')).map(hostWithPort);
    return [...new Set([...images, ...named])].flatMap((host) => {
        const by = (0,plan_exposure/* exposed */.fE)(host, '', exposure);
        const isDeclared = placeOf('registry', loss)?.cluster === loss.cluster && named.includes(host);
        return by === undefined && !isDeclared ? [] : [ownCycle('registry', `Registry/${host}`, by, loss)];
    });
}
function hostWithPort(registry) {
    return registry.split('/')[0] ?? registry;
}
function gitCycles(loss, exposure) {
    if (isOutside(loss.mirror, 'mirror', loss, exposure))
        return [];
    const own = loss.gitops === undefined ? [] : [loss.gitops];
    const addresses = [...own, ...(0,argocd/* sourcesOf */.u0)(loss.objects).map(({ name }) => name)];
    const byHost = new Map(addresses.map((address) => [(0,plan_exposure/* hostOf */.w4)(address), address]));
    return [...byHost].flatMap(([host, address]) => {
        const by = (0,plan_exposure/* exposed */.fE)(address, '', exposure);
        const isDeclared = placeOf('git', loss)?.cluster === loss.cluster && own.includes(address);
        return by === undefined && !isDeclared ? [] : [ownCycle('git', `Source/${host}`, by, loss)];
    });
}
function ownCycle(kind, subject, by, { cluster }) {
    const way = by === undefined ? [] : [(0,model/* nameOf */.V)(by)];
    const from = by === undefined ? {} : { from: by, path: [] };
    return {
        kind,
        subject,
        through: [`cluster ${cluster}`, subject, ...way, `cluster ${cluster}`],
        isClosed: true,
        ...from,
    };
}
function secretCycles(loss, exposure) {
    const isHere = placeOf('secrets', loss)?.cluster === loss.cluster;
    return loss.objects.filter(closure_stores/* isStore */.o).flatMap((store) => {
        const by = (0,store_server/* storeServer */.z)(store, exposure);
        if (by === undefined && !isHere)
            return [];
        return [ownCycle('secrets', (0,model/* nameOf */.V)(store), by ?? store, loss)];
    });
}
/** A vault whose own pods, or the jobs that unseal it, take a Secret that comes out of that vault. */
function unsealCycles(loss, exposure) {
    const stores = new Map(loss.objects.filter(closure_stores/* isStore */.o).map((store) => [(0,model/* nameOf */.V)(store), (0,store_server/* storeServer */.z)(store, exposure)]));
    const makers = loss.objects.filter(({ kind, group }) => kind === 'ExternalSecret' && group === 'external-secrets.io');
    const index = (0,object_index/* indexObjects */.J)(loss.objects);
    return makers.flatMap((maker) => {
        const store = storeNameOf(maker);
        const server = stores.get(store);
        if (server === undefined)
            return [];
        const secret = (0,json_path/* textIn */.r7)(maker.body, 'spec', 'target', 'name') ?? maker.name;
        const user = openersOf(server, index).find((workload) => workload.object.namespace === maker.namespace &&
            (0,pod_needs/* podNeeds */.B)(workload).some(({ kind, name }) => kind === 'Secret' && name === secret));
        if (user === undefined)
            return [];
        const subject = `Secret/${maker.namespace}/${secret}`;
        const through = [(0,model/* nameOf */.V)(user.object), subject, (0,model/* nameOf */.V)(maker), store, (0,model/* nameOf */.V)(server), (0,model/* nameOf */.V)(user.object)];
        return [{ kind: 'unseal-key', subject, through, isClosed: true, from: maker, path: ['spec'] }];
    });
}
/** Workloads behind a vault's address, and those that open it by their name. */
function openersOf(server, index) {
    const selector = server.kind === 'Service' ? (0,json_path/* memberAt */.mz)(server.body, 'spec', 'selector') : undefined;
    const labels = Object.entries((0,json_path/* isRecord */.u4)(selector) ? selector : {}).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : []);
    const behind = labels.length === 0 ? [] : index.selected(server.namespace, { matchLabels: Object.fromEntries(labels) });
    const byName = index.workloads.filter(({ object }) => {
        return object.namespace === server.namespace && /vault|openbao|unseal/.test(object.name);
    });
    return [...behind, ...byName];
}
function storeNameOf(maker) {
    const name = (0,json_path/* textIn */.r7)(maker.body, 'spec', 'secretStoreRef', 'name') ?? '';
    const kind = (0,json_path/* textIn */.r7)(maker.body, 'spec', 'secretStoreRef', 'kind') ?? 'SecretStore';
    return (0,model/* nameOf */.V)({ kind, namespace: kind === 'SecretStore' ? maker.namespace : '', name });
}
/** Argo CD that asks an identity provider which Argo CD installs. A local account is a way around it. */
function identityCycles(loss, exposure) {
    return loss.objects.flatMap((object) => {
        const text = signInOf(object);
        const issuer = text === undefined ? undefined : /\bissuer["']?\s*:\s*["']?(https?:\/\/[^\s"']{1,500})/.exec(text)?.[1];
        if (issuer === undefined)
            return [];
        const by = (0,plan_exposure/* exposed */.fE)(issuer, object.namespace, exposure);
        const isHere = placeOf('identity', loss)?.cluster === loss.cluster;
        if (by === undefined && !isHere)
            return [];
        const subject = `Identity/${(0,plan_exposure/* hostOf */.w4)(issuer)}`;
        const isClosed = (0,json_path/* textIn */.r7)(object.body, 'data', 'admin.enabled') === 'false';
        const through = [
            (0,model/* nameOf */.V)(object),
            subject,
            ...(by === undefined ? [] : [(0,model/* nameOf */.V)(by)]),
            `cluster ${loss.cluster}`,
            (0,model/* nameOf */.V)(object),
        ];
        return [{ kind: 'identity', subject, through, isClosed, from: object, path: ['data'] }];
    });
}
function signInOf({ kind, name, group, body }) {
    if (kind === 'ConfigMap' && name === 'argocd-cm') {
        return (0,json_path/* textIn */.r7)(body, 'data', 'oidc.config') ?? (0,json_path/* textIn */.r7)(body, 'data', 'dex.config');
    }
    return kind === 'ArgoCD' && group === 'argoproj.io' ? (0,json_path/* textIn */.r7)(body, 'spec', 'oidcConfig') : undefined;
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/drills/answers.js
var answers = __webpack_require__(28376);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/estimates.js


/** Times of the newest drill of each thing that counts. Records that cannot be read measure nothing; the check `drill` names them. */
async function estimatesOf(scene) {
    const pattern = scene.flow.recovery.drill?.evidence;
    if (pattern === undefined)
        return new Map();
    try {
        const { results } = await (0,answers/* drillResults */.C)(pattern, scene);
        const counted = results.filter(({ answer }) => answer.verdict === 'PASS');
        return new Map(counted.flatMap(({ source, newest }) => {
            const name = source ?? newest?.name;
            const [started, ready] = [newest?.started, newest?.ready];
            if (name === undefined || started === undefined || ready === undefined || ready < started)
                return [];
            return [[name, (ready.getTime() - started.getTime()) / 1000]];
        }));
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return new Map();
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/recovery/plan/kinds.js

const secretKinds = new Set([
    'SecretStore',
    'ClusterSecretStore',
    'ExternalSecret',
    'ClusterExternalSecret',
    'SealedSecret',
    'PushSecret',
]);
function isOfIdentity({ group, kind, name }) {
    if (/(?:^|\.)keycloak\.org$/.test(group) || (group === 'v1.edp.epam.com' && kind.includes('Keycloak')))
        return true;
    return (/keycloak/.test(name) && ['StatefulSet', 'Deployment', 'PostgresCluster', 'Cluster', 'postgresql'].includes(kind));
}
function isOperator(object) {
    const { kind, name, group } = object;
    if (kind === 'Subscription' && group === 'operators.coreos.com')
        return true;
    if (kind === 'HelmRelease' || kind === 'Operator')
        return true;
    return kind === 'Deployment' && (/operator|controller-manager|-controller$/.test(name) || isOfSecrets(object));
}
/** Operators that make Secrets of what Git or a store holds. */
function isOfSecrets({ name }) {
    return /external-secrets|sealed-secrets|secrets-store/.test(name);
}
/** Applications whose source is a chart. */
function isChart(object) {
    return object.kind === 'Application' && (0,json_path/* textIn */.r7)(object.body, 'spec', 'source', 'chart') !== undefined;
}
function isCustom({ group }) {
    return group.includes('.') && !group.endsWith('.k8s.io');
}
const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob']);
const dataKinds = new Set([
    'PersistentVolumeClaim',
    'PostgresCluster',
    'postgresql',
    'Kafka',
    'Elasticsearch',
    'MongoDBCommunity',
    'RabbitmqCluster',
]);
function holdsData(object) {
    if (dataKinds.has(object.kind) || (object.kind === 'Cluster' && object.group === 'postgresql.cnpg.io'))
        return true;
    const templates = object.kind === 'StatefulSet' ? object.body['spec'] : undefined;
    return templates !== undefined && JSON.stringify(templates).includes('"volumeClaimTemplates"');
}

;// CONCATENATED MODULE: ./lib/src/recovery/plan/steps.js



/** Makes the steps of a recovery; the five of the deployment patterns are always there. */
function stepsOf(facts) {
    const drafts = facts.role === 'platform' ? platformSteps(facts) : productionSteps(facts);
    const kept = drafts.filter(({ isAlways, items }) => isAlways === true || items.length > 0);
    // Each comes behind the one before it: nothing here may overtake.
    return kept.map(({ id, title, by, source, items }, index) => {
        const needs = kept.slice(Math.max(0, index - 1), index).map((one) => one.id);
        const estimate = estimateOf(id, facts);
        return Object.assign({ id, title, by, source, items: withCounts(items), needs }, estimate !== undefined && { estimate });
    });
}
/** Names that several objects share, of which no namespace is known, are one item. */
function withCounts(items) {
    const counts = new Map();
    for (const item of items)
        counts.set(item, (counts.get(item) ?? 0) + 1);
    return [...counts].map(([item, count]) => (count === 1 ? item : `${item} (${count} of this name)`));
}
/** A drill of a step by its name, else those of the sources that it restores, one after the other. */
function estimateOf(id, { recovery, estimates }) {
    const own = estimates.get(id);
    if (own !== undefined || (id !== 'data' && id !== 'identity'))
        return own;
    const names = Object.keys(recovery.backups?.sources ?? {});
    const identityName = recovery.identity?.backup ?? names.find((name) => /keycloak|identity/i.test(name));
    const restored = id === 'identity' ? names.filter((name) => name === identityName) : names;
    const measured = restored.flatMap((name) => estimates.get(name) ?? []);
    // A source that nobody restored would take no time.
    if (measured.length === 0 || measured.length < restored.length)
        return undefined;
    return measured.reduce((sum, seconds) => sum + seconds, 0);
}
/** "Platform Cluster Failure" of the deployment patterns, with what it leaves out. */
function platformSteps(facts) {
    return [
        provision(facts),
        steps_argocd(facts, false),
        externals(facts),
        definitions(facts),
        secrets(facts),
        { ...identity(facts), isAlways: true },
        { ...operators(facts), isAlways: true },
        { ...configuration(facts), isAlways: true },
        { ...reconcile(facts, 'reconcile', 'Let the operators reconcile what Git says'), isAlways: true },
        data(facts, false),
        verify(),
    ];
}
/** "Production Cluster Failure" of the deployment patterns, with what it leaves out. */
function productionSteps(facts) {
    return [
        provision(facts),
        steps_argocd(facts, true),
        externals(facts),
        repository(facts),
        definitions(facts),
        secrets(facts),
        operators(facts),
        configuration(facts),
        { ...reconcile(facts, 'applications', 'Let Argo CD restore the applications from Git'), isAlways: true },
        data(facts, true),
        verify(),
    ];
}
const infrastructure = new Set([
    'StorageClass',
    'IngressClass',
    'GatewayClass',
    'VolumeSnapshotClass',
    'RuntimeClass',
    'PersistentVolume',
]);
function provision({ cluster, recovery, objects }) {
    const declared = externalsOf(recovery, isInfrastructure).map(externalText);
    const held = objects.filter(({ kind }) => infrastructure.has(kind)).map(model/* nameOf */.V);
    return {
        id: 'provision',
        title: `Provision the cluster ${cluster}`,
        by: 'manual',
        source: 'the code of the infrastructure, which no check here reads',
        items: [...declared, ...held],
        isAlways: true,
    };
}
function isInfrastructure({ object }) {
    return infrastructure.has(object.split('/')[0] ?? '') || object.startsWith('Cluster/');
}
function steps_argocd({ delivery, objects }, isAlways) {
    const isFlux = delivery.some(({ group }) => group.endsWith('.toolkit.fluxcd.io'));
    const own = objects.filter(({ name, kind }) => kind === 'Deployment' && /^argo-?cd-|-argocd-/.test(name)).map(model/* nameOf */.V);
    const tokens = isFlux ? [] : ['new tokens of its accounts: those from before answer 401'];
    return {
        id: 'argocd',
        title: isFlux ? 'Install Flux' : 'Install Argo CD',
        by: 'manual',
        source: own.length > 0 ? 'its manifests in Git, applied by hand once' : 'its published manifests or chart',
        items: isAlways || own.length > 0 ? [...own, ...tokens] : [],
        isAlways,
    };
}
function externals({ recovery }) {
    const items = externalsOf(recovery, (one) => !isInfrastructure(one)).map(externalText);
    return {
        id: 'externals',
        title: 'Hand back what only people keep',
        by: 'manual',
        source: 'recovery.externals',
        items,
    };
}
function externalsOf({ externals: declared = [] }, isWanted) {
    return declared.filter(isWanted);
}
function externalText({ object, owner, reason }) {
    return `${object} from ${owner}${reason === undefined ? '' : ` (${reason})`}`;
}
function repository({ gitops, delivery }) {
    const roots = (0,plan_applications/* rootsOf */.RD)(delivery).map((root) => `apply ${(0,model/* nameOf */.V)(root)} (${root.file})`);
    return {
        id: 'repository',
        title: 'Let Argo CD read the GitOps repository',
        by: 'manual',
        source: gitops,
        items: ['its credential', ...roots],
        isAlways: true,
    };
}
function definitions({ objects }) {
    const items = objects.filter(({ kind }) => kind === 'CustomResourceDefinition').map(model/* nameOf */.V);
    return {
        id: 'definitions',
        title: 'Custom resource definitions, before their resources',
        by: 'automatic',
        source: 'Git',
        items,
    };
}
/** Nothing comes out of a store without the operator that reads it. */
function secrets(facts) {
    const items = (0,plan_applications/* inWaves */.Id)(facts.objects.filter(({ kind }) => secretKinds.has(kind))).map(model/* nameOf */.V);
    const stores = items.toSorted((a, b) => Number(b.includes('Store/')) - Number(a.includes('Store/')));
    return {
        id: 'secrets',
        title: 'Secret stores, then the secrets that come out of them',
        by: 'automatic',
        source: 'Git, and the stores outside of the cluster',
        items: [...operatorsOf(facts, true), ...stores],
    };
}
function identity({ objects, recovery }) {
    const items = (0,plan_applications/* inWaves */.Id)(objects.filter(isOfIdentity)).map(model/* nameOf */.V);
    const source = Object.entries(recovery.backups?.sources ?? {}).find(([name]) => /keycloak|identity/i.test(name))?.[1];
    return {
        id: 'identity',
        title: 'Restore the data of Keycloak, then its realms',
        by: 'manual',
        source: source?.outside ?? 'a backup that recovery.backups.sources does not name',
        items,
    };
}
/** Operators in the order of their waves: those that secrets need, or the others. */
function operatorsOf({ objects, delivery }, areOfSecrets) {
    const found = (0,plan_applications/* inWaves */.Id)([...objects.filter(isOperator), ...delivery.filter(isChart)]);
    return [...new Set(found.filter((one) => isOfSecrets(one) === areOfSecrets).map(model/* nameOf */.V))];
}
function operators(facts) {
    return {
        id: 'operators',
        title: 'Install the operators from their charts',
        by: 'automatic',
        source: 'charts that Git pins',
        items: operatorsOf(facts, false),
    };
}
/** Custom resources, which the operators turn into objects. */
function configuration({ objects }) {
    const items = (0,plan_applications/* inWaves */.Id)(objects.filter((one) => isCustom(one) && !secretKinds.has(one.kind) && !isOfIdentity(one) && !isOperator(one) && !(0,plan_applications/* isDelivery */.Vq)(one)));
    return {
        id: 'configuration',
        title: 'Configuration of the operators',
        by: 'automatic',
        source: 'Git',
        items: items.map(model/* nameOf */.V),
    };
}
function reconcile({ delivery, objects }, id, title) {
    const applications = (0,plan_applications/* inWaves */.Id)(delivery.filter(({ kind }) => kind !== 'AppProject'));
    const byHand = applications.filter((one) => one.group === 'argoproj.io' && !(0,plan_applications/* isAutomated */.TF)(one));
    const workloads = applications.length > 0 ? [] : (0,plan_applications/* inWaves */.Id)(objects.filter(({ kind }) => workloadKinds.has(kind)));
    return {
        id,
        title,
        by: byHand.length > 0 ? 'manual' : 'automatic',
        source: 'Git',
        items: [
            ...applications.map((one) => (byHand.includes(one) ? `${(0,model/* nameOf */.V)(one)}: sync it by hand` : (0,model/* nameOf */.V)(one))),
            ...workloads.map(model/* nameOf */.V),
        ],
    };
}
function data({ objects, recovery }, isAlways) {
    const sources = Object.entries(recovery.backups?.sources ?? {});
    const outside = sources.flatMap(([name, source]) => source.outside === undefined ? [] : [`${name} at ${source.outside}`]);
    return {
        id: 'data',
        title: 'Restore persistent data from backups',
        by: 'manual',
        source: outside.length > 0 ? outside.join(', ') : 'backups that recovery.backups.sources does not name',
        items: (0,plan_applications/* inWaves */.Id)(objects.filter(holdsData)).map(model/* nameOf */.V),
        isAlways,
    };
}
function verify() {
    return {
        id: 'verify',
        title: 'Verify',
        by: 'manual',
        source: 'krci-deploy dr-verify, and a new inventory compared with the one from before',
        items: [],
        isAlways: true,
    };
}

;// CONCATENATED MODULE: ./lib/src/recovery/plan/plans.js





/** Plans the recovery of every cluster that the verified environments run on, and of the platform. */
async function plansOf(scene) {
    const estimates = await estimatesOf(scene);
    return (await (0,clusters.lostClusters)(scene)).map((lost) => planOf(lost, estimates, scene));
}
function planOf({ cluster, isPlatform, environments, objects, delivery, rendered, problems }, estimates, { flow, branches }) {
    const { replica, mirror, places = {} } = flow.recovery;
    const role = isPlatform ? 'platform' : 'production';
    const gitops = flow.gitops.repository ?? branches[0]?.repository ?? 'the GitOps repository';
    const registries = environments.map(({ registry }) => registry);
    const plan = {
        cluster,
        role,
        environments: environments.map(({ name }) => name),
        steps: stepsOf({ cluster, role, objects, delivery, recovery: flow.recovery, gitops, estimates }),
        cycles: cyclesOf({ cluster, objects, registries, gitops, replica, mirror, places }),
        manual: (0,plan_applications/* manualSyncs */.hS)(delivery, rendered),
    };
    return { plan, problems };
}


/***/ }),

/***/ 44403:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ storeServer)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);
/* harmony import */ var _exposure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39961);


/** The object of this cluster that a store reads from; undefined where it reads from elsewhere. */
function storeServer(store, exposure) {
    const provider = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(store.body['spec']) ? store.body['spec']['provider'] : undefined;
    return addressesIn(provider, 0).flatMap((address) => (0,_exposure_js__WEBPACK_IMPORTED_MODULE_1__/* .exposed */ .fE)(address, store.namespace, exposure) ?? [])[0];
}
/** Addresses in the settings of a provider: `server`, `url`, `vaultUrl`, `host`. */
function addressesIn(value, depth) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || depth > 20)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => {
        if (typeof inner === 'string')
            return /server|url|host$/i.test(key) ? [inner] : [];
        return addressesIn(inner, depth + 1);
    });
}


/***/ })

};
