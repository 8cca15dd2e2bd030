export const id = 5206;
export const ids = [5206];
export const modules = {

/***/ 15206:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  identityAnswers: () => (/* binding */ identityAnswers)
});

// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/closure/answers.js + 1 modules
var answers = __webpack_require__(5407);
// EXTERNAL MODULE: ./lib/src/recovery/drills/answers.js
var drills_answers = __webpack_require__(28376);
// EXTERNAL MODULE: ./lib/src/recovery/domains/answers.js
var domains_answers = __webpack_require__(93469);
// EXTERNAL MODULE: ./lib/src/recovery/domains/targets.js
var domains_targets = __webpack_require__(78092);
// EXTERNAL MODULE: ./lib/src/recovery/lost-cluster.js
var lost_cluster = __webpack_require__(50019);
// EXTERNAL MODULE: ./lib/src/recovery/plan/exposure.js
var exposure = __webpack_require__(39961);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/objects/read.js + 1 modules
var read = __webpack_require__(72751);
;// CONCATENATED MODULE: ./lib/src/recovery/identity/imports.js





const maxImports = 50;
/**
 * Warns of realms that were edited after their import. The operator applies a KeycloakRealmImport once, so the edit is in
 * no server that had the realm before, and a restored database has it as little.
 */
async function importAnswers(imports, scene) {
    const answers = [];
    for (const one of imports.slice(0, maxImports))
        answers.push(...(await importAnswer(one, scene)));
    return answers;
}
async function importAnswer(realm, scene) {
    const about = { subject: (0,model/* nameOf */.V)(realm), ...(0,answers/* placeIn */.VV)(realm, ['spec']) };
    const fix = 'change the realm in Keycloak too, or replace the import by objects that are reconciled';
    const edit = await editOf(realm, scene);
    if (edit === undefined)
        return [];
    if ('unknown' in edit) {
        const because = `in Git, applied once only; warning: whether it was edited later is not known: ${edit.unknown}`;
        return [{ ...about, verdict: 'PASS', because, fix }];
    }
    const because = `in Git, applied once only; warning: it was edited on ${edit.time.slice(0, 10)} (${edit.commit.slice(0, 12)}), which a server that had the realm does not take over`;
    return [{ ...about, verdict: 'PASS', because, fix }];
}
/** The newest commit that changed the realm after the one that brought it; undefined where there is none. */
async function editOf(realm, scene) {
    if ((await scene.home.read(realm.file)) === undefined)
        return { unknown: `${realm.file} is not a file of the branch` };
    try {
        const { changes, isCut } = await scene.history([realm.file]);
        for (const [index, change] of changes.entries()) {
            const older = changes[index + 1];
            if (older === undefined)
                break;
            const [now, before] = [await bodyIn(change, realm), await bodyIn(older, realm)];
            if (before === undefined)
                return undefined;
            if (now !== undefined && !(0,external_node_util_.isDeepStrictEqual)(now['spec'], before['spec']))
                return change;
        }
        return isCut ? { unknown: 'the history is too long' } : undefined;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { unknown: error.message };
        throw error;
    }
}
async function bodyIn(change, { kind, name, namespace, file }) {
    const bytes = await change.read(file);
    if (bytes === undefined)
        return undefined;
    const { objects } = (0,read/* readObjects */.$I)({ path: file, bytes });
    return objects.find((one) => one.kind === kind && one.name === name && one.namespace === namespace)?.body;
}

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
;// CONCATENATED MODULE: ./lib/src/recovery/identity/keycloak.js


const databaseKinds = new Set([
    'postgresql.cnpg.io/Cluster',
    'postgres-operator.crunchydata.com/PostgresCluster',
    'acid.zalan.do/postgresql',
    'k8s.mariadb.com/MariaDB',
    'pxc.percona.com/PerconaXtraDBCluster',
]);
const connections = new Set(['Keycloak', 'ClusterKeycloak']);
const realmKinds = new Set(['KeycloakRealm', 'ClusterKeycloakRealm', 'KeycloakRealmImport']);
const groups = new Set(['k8s.keycloak.org', 'keycloak.org', 'v1.edp.epam.com']);
/** Finds Keycloak, its databases and its realms. */
function keycloakIn(objects) {
    const servers = [...objects.filter(isConnection), ...podsOf(objects)];
    const namespaces = new Set(servers.filter(({ kind }) => kind !== 'ClusterKeycloak').map(({ namespace }) => namespace));
    return {
        servers,
        databases: objects.filter((one) => isDatabase(one) && (/keycloak/i.test(one.name) || namespaces.has(one.namespace))),
        realms: objects.filter((one) => (groups.has(one.group) && realmKinds.has(one.kind)) || holdsRealm(one)),
        imports: objects.filter(({ kind, group }) => kind === 'KeycloakRealmImport' && group === 'k8s.keycloak.org'),
    };
}
function isConnection({ group, kind }) {
    return groups.has(group) && connections.has(kind);
}
/** Workloads that run an image of Keycloak; its operator runs another. */
function podsOf(objects) {
    return (0,object_index/* indexObjects */.J)(objects).workloads.flatMap(({ pod, object }) => {
        const images = (pod.containers ?? []).map(({ image }) => (image ?? '').replace(/[@:][^/]*$/, ''));
        return images.some((image) => /(?:^|\/)keycloak(?:x|-x)?$/.test(image)) ? [object] : [];
    });
}
function isDatabase({ group, kind }) {
    return databaseKinds.has(`${group}/${kind}`);
}
/** A ConfigMap with an export that Keycloak imports when it starts. */
function holdsRealm({ kind, body }) {
    const data = kind === 'ConfigMap' ? body['data'] : undefined;
    if (!(0,json_path/* isRecord */.u4)(data))
        return false;
    return Object.keys(data).some((key) => key.endsWith('.json') && /"realm"\s*:/.test((0,json_path/* textIn */.r7)(data, key) ?? ''));
}

;// CONCATENATED MODULE: ./lib/src/recovery/identity/answers.js










/** Answers about the Keycloak of a cluster; none where it has none. */
async function identityAnswers(lost, scene) {
    const keycloak = keycloakIn(lost.objects);
    const { servers, databases, realms } = keycloak;
    if (servers.length + databases.length + realms.length === 0)
        return (0,lost_cluster/* partOfCluster */.V)(lost);
    const found = [
        ...databaseAnswers(keycloak, lost, scene),
        realmAnswer(realms, lost),
        ...(await importAnswers(keycloak.imports, scene)),
        await usersAnswer(keycloak, scene),
        ...(0,lost_cluster/* partOfCluster */.V)(lost),
    ];
    return found.map((answer) => Object.assign({}, (0,lost_cluster/* aboutCluster */.m)(lost), answer));
}
/** Says where the database goes; a database that no operator makes is known by its declared backup alone. */
function databaseAnswers({ servers, databases }, lost, scene) {
    const domain = { cluster: lost.cluster, exposure: (0,exposure/* exposureOf */.Xl)(lost.objects) };
    const source = backupOf(scene);
    const declared = source?.outside === undefined ? [] : [(0,domains_answers/* addressAnswer */.$V)(source.name, source.outside, domain, scene)];
    const targets = databases.flatMap((database) => (0,domains_targets/* targetsOf */.Q)([database]).map((target) => (0,domains_answers/* targetAnswer */.Ee)(target, domain, scene)));
    // A copy elsewhere is a backup, whatever stays beside it.
    const good = [...targets, ...declared].find(({ verdict }) => verdict === 'PASS');
    if (good !== undefined)
        return [good];
    if (targets.length + declared.length > 0)
        return [...targets, ...declared];
    const [first] = [...databases, ...servers];
    if (first === undefined)
        return [];
    const isDatabase = databases.length > 0;
    return [
        {
            verdict: isDatabase ? 'FAIL' : 'UNPROVEN',
            subject: (0,model/* nameOf */.V)(first),
            because: isDatabase
                ? 'it is the database of Keycloak, and sends no backup anywhere'
                : 'its database is not among the objects, and nobody says how it is backed up',
            fix: isDatabase ? domains_answers/* elsewhere */.Jn : 'name its backup in recovery.identity.backup, with its address in "outside"',
            ...(0,answers/* placeIn */.VV)(first, ['spec']),
        },
    ];
}
function backupOf({ flow: { recovery } }) {
    const sources = Object.entries(recovery.backups?.sources ?? {});
    const named = recovery.identity?.backup;
    const [name, source] = sources.find(([one]) => (named === undefined ? /keycloak/i.test(one) : one === named)) ?? [];
    if (name === undefined || source === undefined)
        return undefined;
    return { name, ...(source.outside !== undefined && { outside: source.outside }) };
}
function realmAnswer(realms, { problems }) {
    const [first] = realms;
    const subject = 'realms of Keycloak';
    if (first === undefined) {
        const because = 'no realm is in Git: it is in the database alone';
        // What is not rendered may hold it.
        const verdict = problems.length === 0 ? 'FAIL' : 'UNPROVEN';
        return { verdict, subject, because, fix: 'commit it as a KeycloakRealm or KeycloakRealmImport' };
    }
    const names = realms.slice(0, 5).map(model/* nameOf */.V).join(', ');
    const more = realms.length > 5 ? ` and ${realms.length - 5} more` : '';
    return { verdict: 'PASS', subject, because: `in Git: ${names}${more}`, ...(0,answers/* placeIn */.VV)(first, []) };
}
/** Users are in no tree: a restore that somebody tried is their only proof. */
async function usersAnswer({ servers, databases }, scene) {
    const owner = (scene.flow.recovery.externals ?? []).find((one) => (0,recovery/* isExternal */.ge)('Users/keycloak', one));
    const subject = 'users of Keycloak';
    if (owner !== undefined)
        return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} brings them back` };
    const [first] = [...databases, ...servers];
    const judged = await drilledUsers(scene);
    return { subject, ...judged, ...(judged.verdict !== 'PASS' && first !== undefined && (0,answers/* placeIn */.VV)(first, [])) };
}
/** A drill of the database that counts users and that counts itself; another drill of it says nothing of them. */
async function drilledUsers(scene) {
    const fix = 'restore the database, count its users, and record it with "krci-deploy drill record"';
    const pattern = scene.flow.recovery.drill?.evidence;
    const source = backupOf(scene)?.name;
    const { results } = pattern === undefined ? { results: [] } : await (0,drills_answers/* drillResults */.C)(pattern, scene);
    const result = results.find((one) => source === undefined ? /keycloak/i.test(one.newest?.name ?? '') : one.source === source);
    if (result?.newest === undefined) {
        const because = 'they are in its database alone, and no drill shows that they come back';
        return { verdict: 'UNPROVEN', because, fix };
    }
    const { answer, newest } = result;
    if (answer.verdict !== 'PASS')
        return { verdict: answer.verdict, because: `the newest drill of its database: ${answer.because}`, fix };
    const check = newest.checks.find(({ name, result: came }) => came === 'passed' && /user/i.test(name));
    if (check === undefined) {
        const because = `the drill ${newest.file} restored its database, and none of its checks is of users`;
        return { verdict: 'UNPROVEN', because, fix };
    }
    return { verdict: 'PASS', because: `the drill ${newest.file} checked "${check.name.slice(0, 100)}"` };
}


/***/ })

};
