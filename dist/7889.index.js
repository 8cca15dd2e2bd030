export const id = 7889;
export const ids = [7889];
export const modules = {

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


/***/ }),

/***/ 27889:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secretsAnswers: () => (/* binding */ secretsAnswers)
});

// EXTERNAL MODULE: ./lib/src/recovery/lost-cluster.js
var lost_cluster = __webpack_require__(50019);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/closure/answers.js + 1 modules
var answers = __webpack_require__(5407);
// EXTERNAL MODULE: ./lib/src/recovery/closure/argocd.js
var argocd = __webpack_require__(11450);
// EXTERNAL MODULE: ./lib/src/recovery/closure/addresses.js
var addresses = __webpack_require__(20826);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/recovery/closure/products-of.js + 4 modules
var products_of = __webpack_require__(35087);
;// CONCATENATED MODULE: ./lib/src/recovery/secrets/model.js



function secretsOf(lost, scene) {
    const made = new Map();
    for (const product of (0,products_of/* productsOf */.y)(lost.objects)) {
        const name = (0,model/* nameOf */.V)(product);
        if (!made.has(name))
            made.set(name, product);
    }
    return { scene, lost, made };
}
/** The person who answers for a name. */
function ownerOf(name, { scene: { flow } }) {
    return (flow.recovery.externals ?? []).find((external) => (0,recovery/* isExternal */.ge)(name, external));
}

;// CONCATENATED MODULE: ./lib/src/recovery/secrets/argocd.js






/** Answers about Argo CD's own secret and its credentials; none where no Argo CD delivers. */
function argocdAnswers(secrets) {
    const { delivery, objects } = secrets.lost;
    const isDelivered = delivery.some(({ group }) => group === 'argoproj.io');
    const settings = objects.find(({ kind, name }) => kind === 'ConfigMap' && name === 'argocd-cm');
    if (!isDelivered && settings === undefined)
        return [];
    return [ownSecret(secrets, settings), ...repositories(secrets), ...clusters(secrets)];
}
/** Accounts sign their tokens with a key that Argo CD makes anew where its secret is gone. */
function ownSecret(secrets, settings) {
    const namespace = settings?.namespace ?? secrets.lost.delivery.find(({ group }) => group === 'argoproj.io')?.namespace;
    const subject = (0,model/* nameOf */.V)({ kind: 'Secret', namespace: namespace ?? '', name: 'argocd-secret' });
    const made = secrets.made.get(subject);
    const owner = ownerOf(subject, secrets) ?? ownerOf('Secret/argocd/argocd-secret', secrets);
    if (owner !== undefined)
        return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} brings it back` };
    if (made !== undefined && !isEmptySecret(subject, secrets))
        return { verdict: 'PASS', subject, because: `${made.by} makes it, with its server.secretkey` };
    const fix = 'make it from a secret store with server.secretkey and the tokens of its accounts, or declare it as external';
    const account = settings === undefined ? undefined : accountsOf(settings)[0];
    if (account !== undefined && settings !== undefined) {
        const because = `nothing makes it, so after a rebuild Argo CD signs with another key: every token of the account ${account} answers 401`;
        return { verdict: 'FAIL', subject, because, fix, ...(0,answers/* placeIn */.VV)(settings, ['data', `accounts.${account}`]) };
    }
    if (settings !== undefined) {
        const because = 'nothing makes it, and no account of argocd-cm may have tokens, so that none is lost with it';
        return { verdict: 'PASS', subject, because };
    }
    const because = 'nothing makes it, so after a rebuild tokens of accounts answer 401; whether there are any is not known without argocd-cm';
    return { verdict: 'UNPROVEN', subject, because, fix };
}
/** Argo CD fills a Secret that Git has without values, and makes a key of its own. */
function isEmptySecret(name, { lost }) {
    const own = lost.objects.find((object) => object.kind === 'Secret' && (0,model/* nameOf */.V)(object) === name);
    if (own === undefined)
        return false;
    const keys = ['data', 'stringData'].flatMap((part) => ((0,json_path/* isRecord */.u4)(own.body[part]) ? Object.keys(own.body[part]) : []));
    return !keys.includes('server.secretkey');
}
/** Accounts that may have tokens: `accounts.ci: apiKey, login`. */
function accountsOf({ body }) {
    const data = (0,json_path/* isRecord */.u4)(body['data']) ? body['data'] : {};
    return Object.entries(data).flatMap(([key, value]) => {
        const [, account] = /^accounts\.([^.]+)$/.exec(key) ?? [];
        return account !== undefined && typeof value === 'string' && /\bapiKey\b/.test(value) ? [account] : [];
    });
}
/** One row for each server of repositories: a credential for it, and from where. */
function repositories(secrets) {
    const { lost, scene } = secrets;
    const own = scene.flow.gitops.repository;
    const named = (0,argocd/* sourcesOf */.u0)(lost.delivery).map(({ name, from, path }) => ({ name, from, path }));
    const roots = own === undefined ? [] : [{ name: own }];
    const byHost = new Map();
    for (const one of [...roots, ...named]) {
        const host = (0,addresses/* hostOf */.w4)(one.name ?? '');
        if (isServer(one.name ?? '') && !byHost.has(host))
            byHost.set(host, one);
    }
    return [...byHost].map(([host, source]) => repositoryAnswer(host, source, secrets));
}
function isServer(name) {
    return /^(?:[a-z+]+:\/\/|[^/@]+@[^/:]+:)/i.test(name) && (0,addresses/* hostOf */.w4)(name) !== '';
}
function repositoryAnswer(host, { name = '', from, path }, secrets) {
    const subject = `Source/${host}`;
    const place = from === undefined ? {} : (0,answers/* placeIn */.VV)(from, path ?? []);
    const owner = ownerOf(subject, secrets);
    if (owner !== undefined)
        return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} gives the credential`, ...place };
    const { repositories: known, makers } = (0,argocd/* credentialsOf */.YN)(secrets.lost.objects);
    const maker = makers.find(({ url }) => (0,addresses/* bare */.$B)(name).startsWith((0,addresses/* bare */.$B)(url)));
    if (!known.some((url) => name.startsWith(url)) && maker === undefined) {
        const because = `nothing makes Argo CD's credential for ${(0,addresses/* shown */.SP)(name)}, which a public repository alone does without`;
        const fix = `commit what makes it, or declare ${subject} in recovery.externals with its owner`;
        return { verdict: 'UNPROVEN', subject, because, fix, ...place };
    }
    const by = maker === undefined ? 'an object of Git' : (0,model/* nameOf */.V)(maker.from);
    // What opens the repository cannot be read out of it before it is open.
    const isRoot = (0,addresses/* bare */.$B)(name) === (0,addresses/* bare */.$B)(secrets.scene.flow.gitops.repository);
    if (isRoot) {
        const because = `${by} makes Argo CD's credential for it, and lies in the repository that it opens: a person must give it first`;
        const fix = `declare ${subject} in recovery.externals with its owner`;
        return { verdict: 'UNPROVEN', subject, because, fix, ...place };
    }
    return { verdict: 'PASS', subject, because: `${by} makes Argo CD's credential for it`, ...place };
}
function clusters(secrets) {
    const byName = new Map((0,argocd/* clustersOf */.Dg)(secrets.lost.delivery).map((one) => [one.name, one]));
    return [...byName.values()].map((one) => clusterAnswer(one, secrets));
}
function clusterAnswer({ name, from, path }, secrets) {
    const subject = `Cluster/${(0,addresses/* hostOf */.w4)(name)}`;
    const place = (0,answers/* placeIn */.VV)(from, path);
    const owner = ownerOf(subject, secrets);
    if (owner !== undefined)
        return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} gives the credential`, ...place };
    if ((0,argocd/* credentialsOf */.YN)(secrets.lost.objects).clusters.has(name))
        return { verdict: 'PASS', subject, because: "an object of Git makes Argo CD's credential", ...place };
    const because = `nothing makes Argo CD's credential for ${(0,addresses/* shown */.SP)(name)}`;
    return { verdict: 'FAIL', subject, because, fix: 'commit what makes it, or declare it as external', ...place };
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/backups/read.js + 10 modules
var read = __webpack_require__(39384);
// EXTERNAL MODULE: ./lib/src/recovery/backups/answers.js + 4 modules
var backups_answers = __webpack_require__(96963);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/worth.js
var worth = __webpack_require__(9128);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/age.js
var age = __webpack_require__(1976);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/places.js + 1 modules
var places = __webpack_require__(16455);
;// CONCATENATED MODULE: ./lib/src/recovery/secrets/sealing.js









const keyLabel = 'sealedsecrets.bitnami.com/sealed-secrets-key';
const subject = 'sealing keys';
const skewMs = 60 * 60_000;
/** Answers whether a backup holds the newest key of Sealed Secrets; none where nothing is sealed. */
async function sealingAnswers({ lost, scene }) {
    const sealed = lost.objects.filter(({ kind, group }) => kind === 'SealedSecret' && group === 'bitnami.com');
    const [first] = sealed;
    if (first === undefined)
        return [];
    const about = { subject, ...(0,answers/* placeIn */.VV)(first, ['spec']) };
    const opens = `${sealed.length === 1 ? (0,model/* nameOf */.V)(first) : `${sealed.length} SealedSecrets`} cannot be opened without them`;
    return [
        {
            ...about,
            ...(await judgement(opens, lost.environments.map(({ name }) => name), scene)),
        },
    ];
}
async function judgement(opens, environments, scene) {
    const { recovery } = scene.flow;
    const source = recovery.secrets?.['sealing-keys'];
    const fix = 'back the keys up after each renewal, and name that source in recovery.secrets.sealing-keys';
    if (source === undefined)
        return { verdict: 'UNPROVEN', because: `${opens}, and nobody says what backs them up`, fix };
    const evidence = recovery.backups?.evidence;
    if (evidence === undefined)
        return { verdict: 'UNPROVEN', because: `${opens}, and the flow names no evidence of the backup ${source}`, fix };
    const now = scene.reach.clock.now();
    const newest = newestOf((0,backups_answers/* sourceBackups */.F)(source, await (0,read/* readBackups */.s)(evidence, scene.home), scene), now);
    if (newest?.began === undefined)
        return { verdict: 'UNPROVEN', because: `${opens}, and no evidence tells of a good backup ${source}`, fix };
    const key = await newestKey(environments, scene);
    if ('unknown' in key)
        return {
            verdict: 'UNPROVEN',
            because: `the backup ${source} began at ${minute(newest.began)}, and when the newest key was made is not known: ${key.unknown}`,
            fix: 'let the job of examples/inventory write down what lives, and name it in recovery.inventory',
        };
    const made = `the newest key, ${key.name}, was made at ${minute(key.made)}`;
    if (newest.began <= key.made)
        return {
            verdict: 'FAIL',
            because: `${made}, after the newest good backup ${source} (${minute(newest.began)})`,
            fix,
        };
    const because = `${made}, and the backup ${source} began at ${minute(newest.began)}`;
    const worthOf = await (0,worth/* evidenceWorth */.g)(scene);
    const backup = await worthOf({ attestations: newest.attestations, kind: 'backup', environments });
    if (backup.word === undefined)
        return { verdict: 'UNPROVEN', because: `${because}; but ${backup.because}`, fix: backup.fix };
    // An older date of the key would make any backup new enough.
    const inventory = await worthOf((0,places/* testimonyOf */.IL)(key.inventories, environments, scene));
    if (inventory.word !== undefined)
        return { verdict: 'PASS', because: `${because}; ${backup.word}` };
    return { verdict: 'UNPROVEN', because: `${because}; but of the inventory ${inventory.because}`, fix: inventory.fix };
}
/** The newest backup that is there still; one from the future tells nothing about today. */
function newestOf(backups, now) {
    const good = backups.filter(({ isRunning, faults, items, began, expires }) => {
        const isThere = expires === undefined || expires > now;
        const isFuture = began !== undefined && began.getTime() > now.getTime() + skewMs;
        return isRunning !== true && faults.length === 0 && items !== 0 && isThere && !isFuture;
    });
    return good.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0))[0];
}
/** The newest sealing key that an inventory of these environments has. */
async function newestKey(environments, scene) {
    const declared = (0,places/* declaredInventories */.vv)(scene).filter((one) => one.environments.some(({ name }) => environments.includes(name)));
    if (declared.length === 0)
        return { unknown: 'the flow declares no inventory of its cluster' };
    try {
        const inventories = await Promise.all(declared.map((one) => (0,places/* inventoryAt */.oW)(one, scene)));
        const [old] = inventories.flatMap((one) => (0,age/* ageFault */.k)(one, scene) ?? []);
        // A key that was made since is in no inventory.
        if (old !== undefined)
            return { unknown: `the inventory does not count: ${old.because ?? ''}` };
        const keys = inventories.flatMap(({ objects }) => objects.filter(isKey).flatMap(keyOf));
        const [newest] = keys.toSorted((a, b) => b.made.getTime() - a.made.getTime());
        if (newest !== undefined)
            return { ...newest, inventories };
        return { unknown: `the inventory has no Secret with the label ${keyLabel} and a creationTimestamp` };
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { unknown: error.message };
        throw error;
    }
}
function isKey({ kind, labels }) {
    return kind === 'Secret' && Object.hasOwn(labels, keyLabel);
}
function keyOf({ body, namespace, name }) {
    const made = (0,values/* timeAt */.lC)(body, 'metadata', 'creationTimestamp');
    return made === undefined ? [] : [{ name: (0,model/* nameOf */.V)({ kind: 'Secret', namespace, name }), made }];
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}

// EXTERNAL MODULE: ./lib/src/recovery/closure/cycles.js
var closure_cycles = __webpack_require__(33523);
// EXTERNAL MODULE: ./lib/src/recovery/closure/stores.js
var closure_stores = __webpack_require__(23386);
// EXTERNAL MODULE: ./lib/src/recovery/plan/exposure.js
var plan_exposure = __webpack_require__(39961);
// EXTERNAL MODULE: ./lib/src/recovery/plan/store-server.js
var store_server = __webpack_require__(44403);
;// CONCATENATED MODULE: ./lib/src/recovery/secrets/stores.js








/** One row for each store that ExternalSecrets read, and one for each ExternalSecret whose store is nowhere. */
function storeAnswers(secrets) {
    const { objects } = secrets.lost;
    const stores = objects.filter(closure_stores/* isStore */.o);
    const readers = objects.filter(({ kind, group }) => kind === 'ExternalSecret' && group === 'external-secrets.io');
    const cycles = new Set((0,closure_cycles/* cyclesOfStores */.j)(objects, []).flatMap(({ through }) => through));
    const exposure = (0,plan_exposure/* exposureOf */.Xl)(objects);
    const rows = stores.map((store) => {
        const users = readers.filter((reader) => readsFrom(reader, store)).length;
        const about = { subject: (0,model/* nameOf */.V)(store), ...(0,answers/* placeIn */.VV)(store, ['spec', 'provider']) };
        const owner = ownerOf((0,model/* nameOf */.V)(store), secrets);
        if (owner !== undefined)
            return { ...about, verdict: 'PASS', because: `declared as external: ${owner.owner} opens it` };
        if (cycles.has((0,model/* nameOf */.V)(store)))
            return { ...about, verdict: 'FAIL', because: 'its credential comes out of itself', fix };
        const server = (0,store_server/* storeServer */.z)(store, exposure);
        const inside = server ?? (isOfCluster(store) ? store : undefined);
        if (inside !== undefined) {
            const because = `${counted(users)} read it, and it is ${server === undefined ? 'Secrets of a cluster' : (0,model/* nameOf */.V)(server)}, which is lost with the cluster ${secrets.lost.cluster}`;
            return {
                ...about,
                verdict: 'FAIL',
                because,
                fix: 'keep the values outside of the cluster, or declare the store as external',
            };
        }
        return { ...about, ...credential((0,closure_stores/* storeNeeds */.Z)(store), users, secrets) };
    });
    return [
        ...rows,
        ...readers
            .filter((reader) => !stores.some((store) => readsFrom(reader, store)))
            .map((reader) => lostStore(reader, secrets)),
    ];
}
const fix = 'give it a credential from outside, such as a sealed one or an identity of the cloud';
/** Whether what a store signs in with comes from outside of the cluster. */
function credential(needs, users, secrets) {
    const read = `${counted(users)} read it`;
    const names = [...new Set(needs.filter(({ kind }) => kind === 'Secret').map(model/* nameOf */.V))];
    const missing = names.find((name) => !secrets.made.has(name) && ownerOf(name, secrets) === undefined);
    if (missing !== undefined) {
        const verdict = secrets.lost.problems.length === 0 ? 'FAIL' : 'UNPROVEN';
        return {
            verdict,
            because: `${read}, and nothing makes its credential ${missing}`,
            fix: `${fix}, or declare ${missing} as external`,
        };
    }
    const [first] = names;
    if (first === undefined) {
        return {
            verdict: 'PASS',
            because: `${read}; it signs in with an identity of the platform and no Secret of the cluster`,
        };
    }
    const owner = ownerOf(first, secrets);
    const by = owner === undefined ? `${secrets.made.get(first)?.by ?? ''} makes` : `${owner.owner} keeps`;
    return { verdict: 'PASS', because: `${read}; ${by} its credential ${first}` };
}
/** The provider reads Secrets of a cluster: of this one unless it names another server. */
function isOfCluster({ body }) {
    const provider = (0,json_path/* isRecord */.u4)(body['spec']) ? body['spec']['provider'] : undefined;
    if (!(0,json_path/* isRecord */.u4)(provider) || !(0,json_path/* isRecord */.u4)(provider['kubernetes']))
        return false;
    const server = (0,json_path/* textIn */.r7)(provider['kubernetes'], 'server', 'url') ?? 'kubernetes.default';
    return /^(?:https:\/\/)?kubernetes\.default(?:[.:/]|$)/.test(server);
}
function lostStore(reader, { lost }) {
    const name = (0,json_path/* textIn */.r7)(reader.body, 'spec', 'secretStoreRef', 'name') ?? '(none)';
    return {
        verdict: lost.problems.length === 0 ? 'FAIL' : 'UNPROVEN',
        subject: (0,model/* nameOf */.V)(reader),
        because: `its store ${name.slice(0, 253)} is not among the objects`,
        fix: 'commit the store',
        ...(0,answers/* placeIn */.VV)(reader, ['spec', 'secretStoreRef']),
    };
}
function readsFrom(reader, store) {
    return (0,closure_cycles/* storesOf */.o)(reader, [store]).length > 0;
}
function counted(users) {
    return users === 1 ? 'one ExternalSecret' : `${users} ExternalSecrets`;
}

// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
;// CONCATENATED MODULE: ./lib/src/recovery/secrets/vaults.js



/** Names under which people keep what opens a vault. */
const opening = /unseal|root-?token|vault-?(?:root|keys?)|recovery-?keys?|shamir|seal-?key/i;
/** One row for each vault on the cluster: who keeps what unseals it, and its root material. */
function vaultAnswers({ lost, scene }) {
    const { externals = [] } = scene.flow.recovery;
    const keepers = externals.filter(({ object }) => opening.test(object));
    return vaultsIn(lost.objects).map((vault) => vaultAnswer(vault, keepers));
}
function vaultAnswer(vault, keepers) {
    const about = { subject: (0,model/* nameOf */.V)(vault), ...(0,answers/* placeIn */.VV)(vault, ['spec']) };
    if (keepers.length > 0) {
        const names = keepers.map(({ object, owner }) => `${object} from ${owner}`).join(', ');
        return { ...about, verdict: 'PASS', because: `what opens it is declared as external: ${names}` };
    }
    const because = 'a vault starts sealed, and nobody is named who keeps its unseal and root material';
    const fix = `declare it in recovery.externals with its owner: Secret/${vault.namespace || 'vault'}/vault-unseal-keys`;
    return { ...about, verdict: 'FAIL', because, fix };
}
/** Workloads that run HashiCorp's Vault or OpenBao, and vaults that Bank-Vaults makes. */
function vaultsIn(objects) {
    const declared = objects.filter(({ kind, group }) => kind === 'Vault' && group === 'vault.banzaicloud.com');
    const running = (0,object_index/* indexObjects */.J)(objects).workloads.flatMap(({ pod, object, life }) => {
        const runs = (pod.containers ?? []).some((container) => {
            const image = (container.image ?? '').replace(/[@:][^/]*$/, '');
            const words = [...(container.command ?? []), ...(container.args ?? [])].join(' ');
            return /(?:^|\/)(?:vault|openbao|bao)$/.test(image) && (words === '' || /\bserver\b/.test(words));
        });
        return runs && life !== 'job' ? [object] : [];
    });
    return [...declared, ...running];
}

;// CONCATENATED MODULE: ./lib/src/recovery/secrets/answers.js






/** Answers about what opens the secrets of a cluster after it is built again. */
async function secretsAnswers(lost, scene) {
    const secrets = secretsOf(lost, scene);
    const found = [
        ...argocdAnswers(secrets),
        ...(await sealingAnswers(secrets)),
        ...storeAnswers(secrets),
        ...vaultAnswers(secrets),
    ];
    const rows = found.length > 0 || lost.problems.length > 0 ? found : [nothing(lost)];
    return [...rows, ...(0,lost_cluster/* partOfCluster */.V)(lost)].map((answer) => Object.assign({}, (0,lost_cluster/* aboutCluster */.m)(lost), answer));
}
/** A platform whose manifests are not named has no objects, and proves nothing. */
function nothing({ cluster, objects }) {
    const subject = `cluster ${cluster}`;
    if (objects.length === 0) {
        const because = 'none of its objects is known';
        return { verdict: 'UNPROVEN', subject, because, fix: `say where they lie in clusters.${cluster}.manifests` };
    }
    const because = `none of its ${objects.length} objects is of Argo CD, a secret store, a vault or sealed`;
    return { verdict: 'PASS', subject, because };
}


/***/ })

};
