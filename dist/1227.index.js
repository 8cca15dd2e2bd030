export const id = 1227;
export const ids = [1227];
export const modules = {

/***/ 7309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ deployedIn)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80437);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _place_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25809);
/* harmony import */ var _manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93265);
/* harmony import */ var _manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37103);





/** Reads that wait together are fetched together. */
const maxReads = 1000;
/** Every application in every environment, in the order of the flow. Throws RemoteError. */
async function deployedIn(flow, applications, snapshot) {
    const pairs = applications.flatMap((application) => flow.environments.map((environment) => ({ application, environment })));
    return (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(pairs, maxReads, async ({ application, environment }) => {
        return { application, environment, ...(await namedIn(flow, environment, application, snapshot)) };
    });
}
async function namedIn(flow, environment, application, snapshot) {
    const names = (0,_place_names_js__WEBPACK_IMPORTED_MODULE_1__.placeNames)(flow, environment, application);
    const images = [];
    try {
        for (const place of (0,_manifests_layouts_layouts_js__WEBPACK_IMPORTED_MODULE_3__.placesOf)(application.manifests, names, 'edit-anchor')) {
            const file = await (0,_manifests_manifest_file_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(snapshot, place);
            const named = file && place.read(file.text);
            if (named !== undefined)
                images.push(named);
        }
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return { named: {}, unreadable: error.message };
        throw error;
    }
    const digest = images.find((one) => one.digest !== undefined)?.digest;
    const tag = images.find((one) => one.tag !== undefined)?.tag;
    return { named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
}


/***/ }),

/***/ 25809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeNames: () => (/* binding */ placeNames)
/* harmony export */ });
/* harmony import */ var _manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66149);

/** What a layout has to know to find an application's image in an environment. */
function placeNames({ name: flow, environments }, environment, { name: application, image }) {
    const registries = environments.map(({ registry }) => registry);
    return { ...(0,_manifests_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .imageIdentity */ .a)(image, registries), flow, environment: environment.name, application };
}


/***/ }),

/***/ 1227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/src/steps/status/declaration.js
var declaration = __webpack_require__(86153);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/status/cell.js




/** Asks the environment's registry. Throws RemoteError. */
async function cellOf(deployed, plan, ports) {
    const { application, environment, named, unreadable } = deployed;
    const place = { application: application.name, environment: environment.name, version: named.tag };
    const nothing = { age: undefined, recordDigest: undefined, promotion: undefined };
    const none = plan.flow.records === undefined ? 'off' : 'none';
    if (unreadable !== undefined)
        return { ...place, ...nothing, digest: undefined, record: none, drift: 'unreadable' };
    if (named.tag === undefined && named.digest === undefined) {
        return { ...place, ...nothing, digest: undefined, record: none, drift: 'empty' };
    }
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    const byTag = named.tag !== undefined && (0,tag_name/* isTag */.d)(named.tag) ? (await repository.resolve(named.tag))?.digest : undefined;
    const digest = named.digest ?? byTag;
    const drift = await driftOf(named.digest, byTag, repository);
    if (digest === undefined || plan.flow.records === undefined)
        return { ...place, ...nothing, digest, record: none, drift };
    const entry = {
        digest,
        flow: plan.flow.name,
        application: application.name,
        environment: environment.name,
        now: ports.clock.now(),
    };
    return { ...place, digest, drift, ...(await recordOf(repository, entry, plan, ports)) };
}
async function driftOf(digest, byTag, repository) {
    if (digest === undefined)
        return byTag === undefined ? 'missing' : 'unpinned';
    if (byTag !== undefined)
        return byTag === digest ? 'same' : 'moved';
    return (await repository.resolve(digest)) === undefined ? 'missing' : 'same';
}
async function recordOf(repository, entry, { trust }, { clock }) {
    const records = await (0,read/* recordsOf */.M)(repository, entry.digest);
    const proof = (0,chain/* entryRecord */.mp)(records, entry, trust);
    if (proof !== undefined) {
        const { digest, promotion } = proof;
        const age = Math.max(0, Math.round((clock.now().getTime() - Date.parse(promotion.time)) / 1000));
        return { age, record: 'found', recordDigest: digest, promotion };
    }
    const faults = new Set(records.map((record) => (0,chain/* faultOf */.Kl)(record, entry, trust)));
    const record = ['altered', 'unknown-key', 'unsigned'].find((fault) => faults.has(fault)) ?? 'none';
    return { age: undefined, record, recordDigest: undefined, promotion: undefined };
}

;// CONCATENATED MODULE: ./lib/src/steps/status/style.js
/** The page's own style: light and dark, and on paper. */
const style = `
:root { color-scheme: light dark; --ground: light-dark(#f6f7f9, #14171c); --card: light-dark(#fff, #1c2128); --ink: light-dark(#1b2430, #e4e9f0);
  --muted: light-dark(#5d6b7c, #93a1b3); --line: light-dark(#dfe4ea, #2d3540); --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
header { display: flex; align-items: center; gap: 1rem; margin-bottom: 1.25rem; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
.badge { margin: 0; padding: .2rem .7rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .85rem; }
.board { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .85rem 1rem; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: .95rem; }
thead small { display: block; color: var(--muted); font-weight: 400; }
th + th, td { border-left: 1px solid var(--line); }
td strong, td code, .age { display: block; }
td code { color: var(--muted); font: .85rem ui-monospace, monospace; }
.age { color: var(--muted); font-size: .85rem; margin-bottom: .45rem; }
.empty { color: var(--muted); font-style: italic; }
.mark { display: inline-block; margin: 0 .35rem .25rem 0; padding: .05rem .5rem; border-radius: .6rem; font-size: .75rem; border: 1px solid currentColor; }
.good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
td div { white-space: normal; }
footer { margin-top: 1rem; color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
@media print { body { padding: 0; background: none; } }
`;

;// CONCATENATED MODULE: ./lib/src/steps/status/words.js
const driftWords = {
    same: 'none',
    moved: 'TAG MOVED',
    missing: 'NOT IN REGISTRY',
    unpinned: 'tag only',
    empty: '–',
    unreadable: 'UNREADABLE',
};
const recordWords = {
    found: 'found',
    none: 'NONE',
    altered: 'ALTERED',
    'unknown-key': 'UNKNOWN KEY',
    unsigned: 'NOT SIGNED',
    off: '–',
};
/** Whether Git and the registry disagree, or cannot be compared. */
function isDrifted({ drift }) {
    return drift === 'moved' || drift === 'missing' || drift === 'unreadable';
}
/** Whether something runs here that no record accounts for. */
function isUnrecorded({ record, drift }) {
    return drift !== 'empty' && record !== 'off' && record !== 'found';
}
/** As `recordWords`; a rollback says so. */
function recordText({ record, promotion }) {
    return record === 'found' && promotion?.rollback === true ? 'rolled back' : recordWords[record];
}
/** `3 d`, `5 h`, `12 min`, `now`. */
function ageText(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 60)
        return 'now';
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min`;
    return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`;
}

;// CONCATENATED MODULE: ./lib/src/steps/status/page.js


/** The board as one HTML page: no script, nothing loaded from elsewhere, everything from outside escaped. */
function page({ plan, cells, at }) {
    const { flow, repository, commit } = plan;
    const applications = [...new Set(cells.map(({ application }) => application))];
    const heads = flow.environments.map(({ name, tier, model }) => `<th scope="col">${escaped(name)}<small>${escaped(`${tier} · ${model}`)}</small></th>`);
    const rows = applications.map((application) => {
        const own = cells.filter((cell) => cell.application === application);
        return `<tr><th scope="row">${escaped(application)}</th>${own.map(cellHtml).join('')}</tr>`;
    });
    const source = `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(flow.name)}: status</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(flow.name)}</h1>${summary(cells)}</header>
<div class="board"><table>
<thead><tr><th scope="col">application</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
<footer>${escaped(source)} · ${escaped(at.slice(0, 16).replace('T', ' '))} UTC · krci-deploy status</footer>
</body>
</html>
`;
}
function summary(cells) {
    const bad = cells.filter((cell) => isDrifted(cell) || isUnrecorded(cell)).length;
    return bad === 0
        ? '<p class="badge good">everything is as Git says</p>'
        : `<p class="badge bad">${bad} of ${cells.length} places need a look</p>`;
}
function cellHtml(cell) {
    if (cell.drift === 'empty')
        return '<td class="empty">not deployed</td>';
    const marks = [
        mark(isDrifted(cell) ? 'bad' : cell.drift === 'unpinned' ? 'fair' : 'good', `drift: ${driftWords[cell.drift]}`),
        ...(cell.record === 'off' ? [] : [mark(recordKind(cell), `record: ${recordText(cell)}`)]),
    ];
    const who = cell.promotion?.actor === undefined ? '' : ` · ${escaped(cell.promotion.actor)}`;
    const digest = cell.digest ?? '';
    return `<td><strong>${escaped(cell.version ?? '–')}</strong><code title="${escaped(digest)}">${escaped(digest.replace(/^sha\d+:/, '').slice(0, 12))}</code><span class="age">${escaped(ageText(cell.age))}${who}</span><div>${marks.join('')}</div></td>`;
}
function recordKind(cell) {
    if (isUnrecorded(cell))
        return 'bad';
    return cell.promotion?.rollback === true ? 'fair' : 'good';
}
function mark(kind, text) {
    return `<span class="mark ${kind}">${escaped(text)}</span>`;
}
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

;// CONCATENATED MODULE: ./lib/src/steps/status/execute.js





/** Places asked about at the same time. */
const atOnce = 8;
async function execute(plan, ports) {
    const cells = await (0,concurrency/* mapBounded */.y)(plan.deployed, atOnce, (one) => cellOf(one, plan, ports));
    const at = ports.clock.now().toISOString();
    if (plan.html !== undefined) {
        await ports.files.write(plan.html, new TextEncoder().encode(page({ plan, cells, at })));
    }
    const drifted = cells.filter(isDrifted).length;
    const unrecorded = cells.filter(isUnrecorded).length;
    const recorded = plan.flow.records !== undefined;
    return {
        changed: plan.html !== undefined,
        headline: `${plan.flow.name}: ${drifted} of ${cells.length} places drifted${recorded ? `, ${unrecorded} without a record that counts` : ''}`,
        outputs: { drifted: String(drifted), unrecorded: recorded ? String(unrecorded) : '' },
        data: { flow: plan.flow.name, repository: plan.repository, commit: plan.commit, at, places: cells },
        report: boardOf(plan, cells),
    };
}
function boardOf({ flow, repository, commit }, cells) {
    const rows = cells.map((cell) => [
        cell.application,
        cell.environment,
        cell.version ?? '–',
        cell.digest?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '–',
        ageText(cell.age),
        cell.drift === 'empty' ? '–' : recordText(cell),
        driftWords[cell.drift],
    ]);
    return [
        (0,report/* heading */.R_)(`status of ${flow.name}`),
        (0,report/* paragraph */.FY)(`${repository} at ${commit?.slice(0, 12) ?? 'no commit'}.`),
        (0,report/* table */.tp)(['application', 'environment', 'version', 'digest', 'age', 'record', 'drift'], rows),
    ];
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 13 modules
var load = __webpack_require__(10947);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
;// CONCATENATED MODULE: ./lib/src/steps/status/plan.js






/** Reads Git. Throws UsageError and RemoteError. */
async function plan(inputs, ports) {
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'status');
    const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
    const applications = names.map((name) => (0,questions/* applicationOf */.KM)(flow, name));
    const gitops = await (0,repository/* gitopsRepositoryOf */.Y)(flow, { repository: inputs.repository, branch: inputs.branch }, ports);
    const snapshot = await gitops.snapshot();
    return {
        flow,
        trust: await (0,keys/* trustedKeys */.QD)(flow, ports.files),
        deployed: await (0,deployed/* deployedIn */.G)(flow, applications, snapshot),
        repository: gitops.name,
        commit: snapshot.commit,
        html: inputs.html,
    };
}
function describe({ repository, deployed, html }) {
    const page = html === undefined ? '' : ` and write the board to ${html}`;
    return [
        (0,report/* heading */.R_)('status: plan'),
        (0,report/* paragraph */.FY)(`Ask the registries about ${deployed.length === 1 ? 'one place' : `${deployed.length} places`} in ${repository}${page}.`),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/status/status.js



const status_status = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
