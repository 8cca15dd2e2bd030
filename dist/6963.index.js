export const id = 6963;
export const ids = [6963];
export const modules = {

/***/ 96963:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAnswers: () => (/* binding */ backupAnswers),
  F: () => (/* binding */ sourceBackups)
});

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/group-by.js
var group_by = __webpack_require__(42907);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var flow_recovery = __webpack_require__(34380);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/worth.js
var evidence_worth = __webpack_require__(9128);
// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/closure/answers.js + 1 modules
var answers = __webpack_require__(5407);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/recovery/backups/velero-selection.js
var velero_selection = __webpack_require__(98500);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/git-selections.js



/** What says of which data the backups of a schedule are, where its tool does not. A new one is an entry here. */
const sorts = [
    {
        group: 'velero.io',
        kind: 'Schedule',
        read: ({ body }, snapshots) => (0,velero_selection/* veleroSelection */.a)((0,json_path/* memberAt */.mz)(body, 'spec', 'template'), snapshots),
    },
    {
        group: 'postgresql.cnpg.io',
        kind: 'ScheduledBackup',
        read: ({ body, namespace }) => one('Cluster', namespace, (0,json_path/* textIn */.r7)(body, 'spec', 'cluster', 'name')),
    },
    {
        group: 'volsync.backube',
        kind: 'ReplicationSource',
        read: ({ body, namespace }) => one('PersistentVolumeClaim', namespace, (0,json_path/* textIn */.r7)(body, 'spec', 'sourcePVC')),
    },
    {
        group: 'stash.appscode.com',
        kind: 'BackupConfiguration',
        read: ({ body, namespace }) => target((0,json_path/* memberAt */.mz)(body, 'spec', 'target', 'ref'), namespace),
    },
    {
        group: 'core.kubestash.com',
        kind: 'BackupConfiguration',
        read: ({ body, namespace }) => target((0,json_path/* memberAt */.mz)(body, 'spec', 'target'), namespace),
    },
];
/** Returns what the backups of an object of Git select; `snapshots` of volumes are those that one of them made. */
function gitSelection(object, snapshots) {
    return sorts.find(({ group, kind }) => group === object.group && kind === object.kind)?.read(object, snapshots);
}
function target(reference, namespace) {
    const kind = (0,json_path/* textIn */.r7)(reference, 'kind');
    const own = (0,json_path/* textIn */.r7)(reference, 'namespace') ?? namespace;
    return kind === undefined ? undefined : one(kind, own, (0,json_path/* textIn */.r7)(reference, 'name'));
}
function one(kind, namespace, name) {
    if (name === undefined)
        return undefined;
    const only = (0,model/* nameOf */.V)({ kind, namespace, name });
    const isIn = (known) => known === only ? { choice: 'in', by: 'name' } : { choice: 'out', because: `it is of ${only} alone` };
    return { snapshots: 0, choose: (keeper) => isIn(keeper.name) };
}

// EXTERNAL MODULE: ./lib/src/objects/object-index.js + 1 modules
var object_index = __webpack_require__(76181);
// EXTERNAL MODULE: ./lib/src/recovery/databases/databases.js
var databases = __webpack_require__(43739);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/keepers.js




const maxReplicas = 100;
/** Lists what keeps data among objects. Those without a namespace land in `home`, the one of their environment. */
function keepersIn(objects, home) {
    const { workloads } = (0,object_index/* indexObjects */.J)(objects);
    return objects.flatMap((object) => keepersOf(object, workloads, home));
}
function keepersOf(object, workloads, home) {
    const { kind, group, labels, annotations } = object;
    const namespace = object.namespace || home;
    const about = { object, name: (0,model/* nameOf */.V)(object), namespace, labels, annotations };
    if (kind === 'PersistentVolumeClaim' && group === '')
        return [{ ...about, isClaim: true, mounts: mountsOf(object, workloads) }];
    if (kind === 'StatefulSet' && group === 'apps')
        return claimsOf(object, namespace, workloads);
    const isDatabase = databases/* databases */.L.some((one) => one.group === group && one.kinds.includes(kind));
    return isDatabase ? [{ ...about, isClaim: false, mounts: [] }] : [];
}
/** Pods that mount a claim, by their templates; those that nothing runs copy nothing. */
function mountsOf({ name, namespace }, workloads) {
    const own = workloads.filter(({ object }) => object.namespace === namespace && !isStopped(object));
    return own.flatMap((workload) => (workload.pod.volumes ?? []).flatMap((volume) => volume.persistentVolumeClaim?.claimName === name ? [mountOf(workload, volume.name)] : []));
}
function mountOf(workload, volume) {
    const { template, podLabels, podPath } = workload;
    const path = podPath.slice(0, -1).map(String);
    const found = path.length === 0 ? template.annotations : (0,json_path/* memberAt */.mz)(template.body, ...path, 'metadata', 'annotations');
    return { volume, labels: podLabels, annotations: textsOf(found) };
}
function isStopped({ body }) {
    return (0,json_path/* memberAt */.mz)(body, 'spec', 'replicas') === 0;
}
/** Claims that a StatefulSet makes: template, name and ordinal; they get the labels of its selector, too. */
function claimsOf(object, namespace, workloads) {
    const { body, name } = object;
    const replicas = (0,json_path/* memberAt */.mz)(body, 'spec', 'replicas');
    const count = typeof replicas === 'number' && replicas >= 0 ? Math.min(replicas, maxReplicas) : 1;
    const workload = workloads.find((one) => one.object === object);
    const selector = textsOf((0,json_path/* memberAt */.mz)(body, 'spec', 'selector', 'matchLabels'));
    return (0,json_path/* listIn */.Of)(body, 'spec', 'volumeClaimTemplates').flatMap((template) => {
        const volume = (0,json_path/* textIn */.r7)(template, 'metadata', 'name');
        if (volume === undefined)
            return [];
        const labels = { ...textsOf((0,json_path/* memberAt */.mz)(template, 'metadata', 'labels')), ...selector };
        const annotations = textsOf((0,json_path/* memberAt */.mz)(template, 'metadata', 'annotations'));
        const mounts = workload === undefined ? [] : [mountOf(workload, volume)];
        return Array.from({ length: count }, (_, ordinal) => {
            const claim = `${volume}-${name}-${ordinal}`;
            const own = (0,model/* nameOf */.V)({ kind: 'PersistentVolumeClaim', namespace: object.namespace, name: claim });
            return { object, name: own, namespace, labels, annotations, isClaim: true, mounts };
        });
    });
}
function textsOf(value) {
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./lib/src/recovery/backups/coverage.js





/** Answers whether every volume claim and database of the verified environments is in a backup, by name or selection. */
async function coverageAnswers(series, scene) {
    const answers = [];
    const kept = [];
    for (const environment of scene.environments)
        kept.push(...(await keptIn(environment, series, scene)));
    for (const environment of scene.environments) {
        const own = kept.filter((one) => one.environment === environment);
        answers.push(...(await environmentAnswers(environment, own, crowded(kept), scene)));
    }
    return answers;
}
async function keptIn(environment, series, scene) {
    const { objects } = await scene.objects(environment);
    const platform = (await scene.platform(environment.cluster))?.objects ?? [];
    const told = series.map((one) => withGit(one, [...objects, ...platform]));
    const home = `${scene.flow.name}-${environment.name}`;
    return keepersIn(objects, home)
        .filter(({ name }) => !(0,answers/* isDeclared */.vo)(name, { scene, environment }))
        .map((keeper) => ({
        keeper,
        environment,
        choices: told.map((of) => ({ of, choice: choiceOf(keeper, of) })),
    }));
}
/** Lets the object of Git say what its backups select, where their evidence does not. */
function withGit(series, objects) {
    if (series.selection !== undefined)
        return series;
    for (const object of objects) {
        if (!series.schedules.includes((0,model/* nameOf */.V)(object)))
            continue;
        const selection = gitSelection(object, series.snapshots);
        if (selection !== undefined)
            return { ...series, selection };
    }
    return series;
}
/** Undefined where a series says nothing of what is in it but names. */
function choiceOf(keeper, { names, selection, namesCopies }) {
    const own = keeper.object.namespace === '' ? [keeper.name, withNamespace(keeper)] : [keeper.name];
    if (own.some((name) => isNamed(name, names)))
        return { choice: 'in', by: 'name' };
    const choice = selection?.choose(keeper);
    if (choice?.choice !== 'in' || choice.by !== 'copy' || !namesCopies)
        return choice;
    return { choice: 'unknown', because: 'none of its copies of volumes is of it' };
}
function withNamespace({ name, namespace }) {
    const [kind = '', ...rest] = name.split('/');
    return `${kind}/${namespace}/${rest.join('/')}`;
}
function isNamed(name, names) {
    return names.some((one) => one === name || (one.includes('*') && (0,flow_recovery/* isExternal */.ge)(name, { object: one })));
}
/** Series that select more volumes by snapshot than they made snapshots: which of them have one is not known. */
function crowded(kept) {
    const counts = new Map();
    for (const { choices } of kept)
        for (const { of, choice } of choices)
            if (choice?.choice === 'in' && choice.by === 'snapshot')
                counts.set(of.title, (counts.get(of.title) ?? 0) + 1);
    const all = kept.flatMap(({ choices }) => choices.map(({ of }) => of));
    return new Set(all.filter(({ title, snapshots }) => (counts.get(title) ?? 0) > snapshots).map(({ title }) => title));
}
async function environmentAnswers(environment, kept, full, scene) {
    const state = await scene.objects(environment);
    const parts = (0,answers/* partAnswers */.JV)({ environment, state });
    const rows = kept.flatMap((one) => answerOf(one, full) ?? []);
    if (rows.length > 0)
        return [...rows, ...parts];
    const home = `${scene.flow.name}-${environment.name}`;
    const count = keepersIn(state.objects, home).length;
    if (count === 0 || parts.length > 0)
        return parts;
    const selected = kept.filter(({ choices }) => !choices.some(({ of, choice }) => isByName(of, choice))).length;
    const how = selected === 0 ? 'by name' : `by name or by what it selects (${selected})`;
    const because = `all ${count} volume claims and databases are in a backup ${how}, or declared as external`;
    return [{ verdict: 'PASS', subject: `data of ${environment.name}`, environment: environment.name, because }];
}
function isByName({ doubt }, choice) {
    return doubt === undefined && choice?.choice === 'in' && choice.by === 'name';
}
const fix = 'back it up, and name it in "covers" of its source in recovery.backups.sources, or declare who brings it back';
/** Undefined for data that is in a backup that counts. */
function answerOf({ keeper, environment, choices }, full) {
    const { object, name } = keeper;
    const about = { subject: name, environment: environment.name, fix, ...(0,answers/* placeIn */.VV)(object, ['metadata', 'name']) };
    const holding = choices.filter(({ choice }) => choice?.choice === 'in');
    const isCrowded = ({ of, choice }) => choice?.choice === 'in' && choice.by === 'snapshot' && full.has(of.title);
    const certain = holding.filter((one) => !isCrowded(one));
    if (certain.some(({ of }) => of.doubt === undefined))
        return undefined;
    const [doubtful] = certain;
    if (doubtful !== undefined)
        return { ...about, verdict: 'UNPROVEN', because: `${doubtful.of.title} has it, but ${doubtful.of.doubt ?? ''}` };
    const [one] = holding;
    if (one !== undefined) {
        const because = `${one.of.title} selects more volumes than the snapshots that it made (${one.of.snapshots})`;
        return { ...about, verdict: 'UNPROVEN', because };
    }
    return { ...about, ...bareness(choices) };
}
/** What is left out by every backup is not backed up; where one says nothing, nobody knows. */
function bareness(choices) {
    const reasons = choices.flatMap(({ of, choice }) => choice === undefined || choice.choice === 'in' ? [] : [{ ...choice, title: of.title }]);
    const open = reasons.find(({ choice }) => choice === 'unknown');
    if (open !== undefined)
        return { verdict: 'UNPROVEN', because: `not proven by ${open.title}: ${open.because}` };
    const [first] = reasons;
    if (first === undefined)
        return { verdict: 'UNPROVEN', because: 'no evidence names it as part of a backup' };
    const left = `${first.title} leaves it out: ${first.because}`;
    if (reasons.length < choices.length)
        return { verdict: 'UNPROVEN', because: `no evidence names it as part of a backup; ${left}` };
    const others = reasons.length === 1 ? '' : `, and so do the ${reasons.length - 1} other series of backups`;
    return { verdict: 'FAIL', because: `${left}${others}` };
}

// EXTERNAL MODULE: ./lib/src/recovery/backups/model.js
var backups_model = __webpack_require__(19481);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/judge.js



const hour = (0,duration/* millisecondsOf */.W)('1h');
/** Judges the backups of one series by the newest of them that restores everything. */
function judge(series, { locations }, demands) {
    const { now, maxAge } = demands;
    if (maxAge === undefined)
        return unproven('the flow does not say how much may be lost', 'write rpo into the section recovery');
    const undated = series.find(({ began }) => began === undefined);
    if (undated !== undefined)
        return unproven(`${nameOf(undated)} tells no time`, 'export the whole list of backups');
    const dated = series.flatMap((one) => {
        return one.began === undefined ? [] : [{ ...one, began: one.began }];
    });
    const future = dated.find(({ began }) => began.getTime() > now.getTime() + hour);
    if (future !== undefined)
        return unproven(`${nameOf(future)} began at ${minute(future.began)}, in the future`, 'correct the clock of its job');
    const ended = dated.filter(({ isRunning }) => isRunning !== true).toSorted((a, b) => +b.began - +a.began);
    return judgeEnded(ended, locations, { ...demands, maxAge });
}
function judgeEnded(ended, locations, demands) {
    const [newest] = ended;
    if (newest === undefined)
        return failed('no backup of it has ended');
    const whole = ended.filter((one) => faultsOf(one, demands).length === 0);
    const [good] = whole;
    const fault = faultsOf(newest, demands)[0];
    const instead = fault === undefined ? '' : `; the newest, ${nameOf(newest)}, is no backup: ${fault}`;
    // A tool that calls nothing complete will do so again at its next run.
    const isHollow = isEmpty(newest) && newest.faults.length === 0;
    if (good === undefined || isHollow)
        return failed(`${nameOf(newest)} is no backup: ${fault ?? ''}`);
    const age = demands.now.getTime() - good.began.getTime();
    const measured = { objective: 'rpo', seconds: Math.max(0, age / 1000) };
    if (age > (0,duration/* millisecondsOf */.W)(demands.maxAge)) {
        const because = `the newest good backup, ${nameOf(good)}, began at ${minute(good.began)}, more than ${demands.maxAge} ago${instead}`;
        return { ...failed(because), measured };
    }
    const judged = judgeSize(good, whole, demands) ?? judgeLocation(good, locations, demands) ?? passed(good, whole, instead);
    return { ...judged, measured };
}
function faultsOf(backup, { now }) {
    const { expires, faults } = backup;
    return [
        ...(isEmpty(backup) ? ['nothing is in it'] : []),
        ...faults,
        ...(expires !== undefined && expires <= now ? [`it expired at ${minute(expires)}`] : []),
    ];
}
function isEmpty({ items, bytes }) {
    return items === 0 || bytes === 0;
}
const sizes = [
    ['items', ({ items }) => items],
    ['bytes', ({ bytes }) => bytes],
];
/** Compares with the median of the good ones before; each measure that the tool tells must hold. */
function judgeSize(good, whole, { minimumShare }) {
    if (good.items === undefined && good.bytes === undefined)
        return unproven(`${nameOf(good)} tells neither items nor bytes`, 'add evidence of its tool that tells its size');
    const before = whole.filter((one) => one.began < good.began);
    let compared = 0;
    for (const [noun, of] of sizes) {
        const [own, median] = [of(good), medianOf(before.flatMap((one) => of(one) ?? []))];
        if (own === undefined || median === undefined)
            continue;
        compared += 1;
        const share = `${Math.round(minimumShare * 100)}%`;
        if (own < median * minimumShare)
            return failed(`${nameOf(good)} holds ${own} ${noun}, less than ${share} of ${median} before`);
    }
    if (compared > 0)
        return undefined;
    return unproven(`there is no backup before ${nameOf(good)} to compare it with`, 'keep earlier ones in the evidence');
}
function medianOf(numbers) {
    const sorted = numbers.toSorted((a, b) => a - b);
    const middle = Math.floor((sorted.length - 1) / 2);
    const [low, high] = [sorted[middle], sorted[Math.ceil((sorted.length - 1) / 2)]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
function judgeLocation(good, locations, { now, maxAge }) {
    if (good.location === undefined)
        return undefined;
    const found = locations.get((0,backups_model/* locationKey */.d)(good.tool, good.location));
    const storage = `the storage ${(0,shown/* shown */.S)(good.location)} of ${nameOf(good)}`;
    if (found === undefined)
        return unproven(`nothing tells whether ${storage} is available`, 'export the BackupStorageLocation with its status');
    if (found.fault !== undefined)
        return failed(`${storage} ${found.fault}`);
    const age = found.seen === undefined ? Number.NaN : now.getTime() - found.seen.getTime();
    if (!(age >= -hour && age <= (0,duration/* millisecondsOf */.W)(maxAge)))
        return unproven(`nobody has looked for ${maxAge} whether ${storage} is available`, 'export it with the backups');
    return undefined;
}
function passed(good, whole, instead) {
    const parts = sizes.flatMap(([noun, of]) => {
        const [own, median] = [
            of(good),
            medianOf(whole.filter((one) => one.began < good.began).flatMap((one) => of(one) ?? [])),
        ];
        return own === undefined ? [] : [`${own} ${noun}${median === undefined ? '' : ` (${median} before)`}`];
    });
    return {
        verdict: 'PASS',
        because: `${nameOf(good)} began at ${minute(good.began)} and holds ${parts.join(', ')}${instead}`,
    };
}
function nameOf({ id }) {
    return (0,shown/* shown */.S)(id.replace(/^\//, ''));
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function failed(because) {
    return { verdict: 'FAIL', because, fix: 'make a backup that succeeds, and export its evidence' };
}
function unproven(because, fix) {
    return { verdict: 'UNPROVEN', because, fix };
}

// EXTERNAL MODULE: ./lib/src/recovery/backups/read.js + 10 modules
var read = __webpack_require__(39384);
;// CONCATENATED MODULE: ./lib/src/recovery/backups/answers.js









/** Rows of evidence; more are one row with their number. */
const maxRows = 500;
/** Answers for each source that the flow declares, and for each other series that the evidence tells of. */
async function backupAnswers(scene) {
    const pattern = scene.flow.recovery.backups?.evidence;
    if (pattern === undefined)
        return [undeclared(scene)];
    const evidence = await (0,read/* readBackups */.s)(pattern, scene.home);
    const unread = evidence.problems.map(({ file, because, isAbsent }) => {
        const fix = isAbsent === true ? 'let a job commit there what its tool tells of backups' : 'export it again';
        return { verdict: 'UNPROVEN', subject: `evidence ${(0,shown/* shown */.S)(file)}`, file, because, fix };
    });
    const answers = [...unread, ...(await seriesAnswers(evidence, scene))];
    if (answers.length <= maxRows)
        return answers;
    const because = 'they were not judged';
    const rest = { verdict: 'UNPROVEN', subject: `${answers.length - maxRows} more rows`, because };
    return [...answers.slice(0, maxRows), rest];
}
function undeclared({ environments }) {
    return {
        verdict: 'UNPROVEN',
        subject: environments.map(({ name }) => name).join(', '),
        because: 'the flow names no evidence of backups',
        fix: 'let a job export what its tool tells of backups, and name the files in recovery.backups.evidence',
    };
}
async function seriesAnswers(evidence, scene) {
    const tools = new Set(evidence.backups.flatMap((one) => (one.series === undefined ? [] : [one.tool])));
    // A part whose backup is not in its tool's list any more is of a backup that was deleted.
    const known = evidence.backups.filter((one) => one.series !== undefined || !tools.has(one.tool));
    const series = (0,group_by/* groupBy */.$)(known, (one) => one.series ?? `backup ${one.id}`);
    const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
    const claimed = new Set();
    const found = sources.flatMap(([name, source]) => {
        const own = [...series].filter(([title, backups]) => isOf(name, source, title, backups));
        for (const [title] of own)
            claimed.add(title);
        if (!isAsked(source, scene))
            return [];
        const about = { subject: `backup ${name}`, ...environmentOf(source, scene) };
        if (own.length === 0)
            return [{ ...about, ...missing(name, source) }];
        return own.map(([title, backups]) => {
            return { about: { ...about, subject: `${about.subject} (${(0,shown/* shown */.S)(title)})` }, source, backups };
        });
    });
    for (const [title, backups] of series)
        if (!claimed.has(title))
            found.push({ about: { subject: (0,shown/* shown */.S)(title) }, source: {}, backups });
    const worth = await (0,evidence_worth/* evidenceWorth */.g)(scene);
    const answers = [];
    const held = [];
    for (const one of found) {
        const answer = 'verdict' in one ? one : await answers_answerOf(one, evidence, scene, worth);
        answers.push(answer);
        if ('verdict' in one || answer.verdict === 'FAIL')
            continue;
        const value = await worthOf(one, evidence, scene, worth);
        held.push(...heldBy(one, value.word === undefined ? value.because : undefined, scene));
    }
    return [...answers, ...(await coverageAnswers(held, scene))];
}
/** What is in the newest backup of a series, by the word of its tool and of the flow. */
function heldBy({ about, source, backups }, doubt, { reach }) {
    const latest = reach.clock.now().getTime() + (0,duration/* millisecondsOf */.W)('1h');
    const ended = backups.filter(({ isRunning, faults, began }) => isRunning !== true && faults.length === 0 && !(began !== undefined && began.getTime() > latest));
    const [newest] = ended.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
    if (newest === undefined)
        return [];
    const { series, names = [], holds = [], selection, snapshots = 0 } = newest;
    // A tool names objects, and only the flow may mean several by a `*`.
    const told = [series ?? '', ...names, ...holds].filter((name) => !name.includes('*'));
    const schedules = [series ?? '', ...names, ...(source.schedule === undefined ? [] : [source.schedule])];
    return [
        {
            title: (0,shown/* shown */.S)(series ?? about.subject),
            names: [...told, ...(source.schedule === undefined ? [] : [source.schedule]), ...(source.covers ?? [])],
            schedules,
            ...(selection !== undefined && { selection }),
            snapshots,
            namesCopies: holds.length > 0,
            ...(doubt !== undefined && { doubt }),
        },
    ];
}
/** Backups that a source of the flow means, by its name or its schedule. */
function sourceBackups(name, { backups }, { flow }) {
    const source = flow.recovery.backups?.sources?.[name] ?? {};
    return backups.filter((one) => isOf(name, source, one.series ?? '', [one]));
}
function isOf(name, { schedule }, title, backups) {
    const names = new Set([title, ...backups.flatMap((one) => one.names ?? [])]);
    return names.has(name) || (schedule !== undefined && [...names].some((one) => (0,flow_recovery/* isExternal */.ge)(one, { object: schedule })));
}
/** Tells whether a source serves an application, or an environment that is verified. */
function isAsked({ of }, { flow, environments }) {
    const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
    return of?.every((name) => left.some((one) => one.name === name)) !== true;
}
function environmentOf({ of = [] }, { environments }) {
    const own = environments.filter(({ name }) => of.includes(name));
    const [only] = own.length > 0 ? own : environments;
    return only !== undefined && (own.length === 1 || environments.length === 1) ? { environment: only.name } : {};
}
function missing(name, { schedule }) {
    const known = schedule === undefined ? name : `${name} or ${schedule}`;
    return {
        verdict: 'UNPROVEN',
        because: `no evidence tells of a backup that is named ${known}`,
        fix: 'export its evidence, or name its series or its tag',
    };
}
async function answers_answerOf({ about, source, backups }, evidence, scene, asked) {
    const judged = judge(backups, evidence, demandsOf(source, scene));
    const [newest] = backups.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
    const file = newest?.file;
    const place = file === undefined ? {} : { file };
    if (judged.verdict !== 'PASS')
        return { ...about, ...place, ...judged };
    const worth = await worthOf({ source, backups }, evidence, scene, asked);
    if (worth.word !== undefined)
        return { ...about, ...place, ...judged, because: `${judged.because}; ${worth.word}` };
    const because = `${judged.because}; but ${worth.because}`;
    return { ...about, ...place, verdict: 'UNPROVEN', because, fix: worth.fix };
}
/** What a series is worth: everything that is told of it, and of the storage that holds it. */
function worthOf({ source, backups }, { locations }, scene, asked) {
    const places = new Set(backups.map(({ tool, location }) => (0,backups_model/* locationKey */.d)(tool, location)));
    const storage = [...places].flatMap((place) => locations.get(place) ?? []);
    const attestations = [...new Set([...backups, ...storage].flatMap((one) => one.attestations))];
    return asked({ attestations, kind: 'backup', environments: servedBy(source, scene) });
}
/** Environments that are verified and that a source serves; all of them where it does not say, or names applications. */
function servedBy({ of = [] }, { environments }) {
    const own = environments.filter(({ name }) => of.includes(name));
    return (own.length > 0 ? own : environments).map(({ name }) => name);
}
/** The strictest of the objectives of everything that a source serves, and of `max-age`. */
function demandsOf({ of }, { flow, environments, reach }) {
    const { recovery } = flow;
    const names = of ?? environments.map(({ name }) => name);
    const ages = [recovery.backups?.['max-age'], ...names.map((name) => (0,flow_recovery/* objectivesOf */.s3)(recovery, name).rpo)];
    const [maxAge] = ages.flatMap((age) => age ?? []).toSorted((a, b) => (0,duration/* millisecondsOf */.W)(a) - (0,duration/* millisecondsOf */.W)(b));
    const share = Number.parseInt(recovery.backups?.['minimum-share'] ?? '50%', 10) / 100;
    return { now: reach.clock.now(), minimumShare: share, ...(maxAge !== undefined && { maxAge }) };
}


/***/ })

};
