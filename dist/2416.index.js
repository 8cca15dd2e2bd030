export const id = 2416;
export const ids = [2416,2985];
export const modules = {

/***/ 80437:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/**
 * Maps with at most `limit` calls of `work` under way; results are in the order of the items. The first failure stops
 * new work from starting and is thrown when all started calls have settled.
 */
async function mapBounded(items, maxConcurrent, work) {
    const results = [];
    const queue = items.entries();
    let failed = false;
    async function worker() {
        for (const [index, item] of queue) {
            if (failed)
                return;
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const workers = Array.from({ length: Math.min(maxConcurrent, items.length) }, worker);
    const settled = await Promise.allSettled(workers);
    for (const outcome of settled) {
        if (outcome.status === 'rejected')
            throw outcome.reason;
    }
    return results;
}


/***/ }),

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 13128:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformState: () => (/* binding */ platformState),
/* harmony export */   s: () => (/* binding */ platformDirectoryState)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69907);
/* harmony import */ var _manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25923);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49266);
/* harmony import */ var _flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68739);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41946);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92127);







/**
 * Renders the tree of a platform cluster: its `manifests`, and whatever Argo CD or Flux deploys from there.
 * @throws UsageError `platform-without-manifests`, RemoteError
 */
async function platformState(flow, cluster, choice, reach) {
    const manifests = flow.clusters.get(cluster)?.manifests;
    if (manifests === undefined)
        throw withoutManifests(flow, cluster);
    const location = manifests.repository ?? (await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsLocation */ .Cj)(flow, choice.repository, reach));
    const snapshot = await snapshotOf(flow, location, manifests, choice, reach);
    const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceTree */ ._6)(snapshot);
    const own = {
        addresses: [location],
        open: (revision) => revision === undefined || revision === manifests.branch || revision === snapshot.commit
            ? Promise.resolve(tree)
            : (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .treeAt */ .S)(location, revision, reach),
    };
    const rendered = await (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderSource */ .u)(sourceOf(cluster, manifests, tree), { repositories: (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .flowRepositories */ .D)(flow, own, reach), programs: reach.programs }, flow.render.hosts ?? []);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(rendered, { name: location, snapshot });
}
/**
 * As `platformState`, of the tree below a directory as it lies there. @throws UsageError `platform-without-manifests`
 */
async function platformDirectoryState(flow, cluster, directory, reach, { isOffline = true } = {}) {
    const manifests = flow.clusters.get(cluster)?.manifests;
    if (manifests === undefined)
        throw withoutManifests(flow, cluster);
    const snapshot = await reach.gitops.directory(directory).snapshot();
    const tree = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .sourceTree */ ._6)(snapshot);
    const own = { addresses: [await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsLocation */ .Cj)(flow, undefined, reach)], open: () => Promise.resolve(tree) };
    const rendered = await (0,_render_js__WEBPACK_IMPORTED_MODULE_5__/* .renderSource */ .u)(sourceOf(cluster, manifests, tree), { repositories: (0,_flow_repositories_js__WEBPACK_IMPORTED_MODULE_4__/* .flowRepositories */ .D)(flow, own, isOffline ? undefined : reach), programs: reach.programs }, flow.render.hosts ?? []);
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(rendered, { name: directory, snapshot });
}
async function snapshotOf(flow, location, manifests, { branch, commit, ...choice }, reach) {
    const { gitops } = reach;
    if (manifests.repository === undefined && (await (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutsideGit */ .WU)(flow, choice, reach))) {
        return gitops.directory(location).snapshot();
    }
    if (commit !== undefined)
        return gitops.at(location, commit);
    return gitops.open(location, manifests.branch ?? branch).snapshot();
}
function sourceOf(cluster, { directory, layout, values = [] }, tree) {
    return {
        application: cluster,
        tree,
        directory: (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .inside */ .nx)(directory),
        values: values.map((path) => ({ path: (0,_manifests_layouts_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .inside */ .nx)(path) })),
        namespace: 'default',
        ...(layout === 'kustomize' && { format: 'kustomize' }),
    };
}
function withoutManifests({ file, clusters }, cluster) {
    const declared = [...clusters].flatMap(([name, { manifests }]) => (manifests === undefined ? [] : [name]));
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'platform-without-manifests',
        where: `${file}: clusters.${cluster}`,
        expected: 'a cluster with "manifests"',
        found: declared.length === 0 ? 'none' : `it in ${declared.join(', ')}`,
        fix: `add clusters: { ${cluster}: { manifests: { layout: directory, directory: DIRECTORY } } }`,
    });
}


/***/ })

};
