export const id = 743;
export const ids = [743];
export const modules = {

/***/ 80743:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo),
  demoChoice: () => (/* binding */ demoChoice)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/demo/scenes.js
var scenes = __webpack_require__(96271);
;// CONCATENATED MODULE: ./lib/src/base/log.js
const silentLog = {
    debug: () => { },
    info: () => { },
    warn: () => { },
    group: (_title, work) => work(),
};

// EXTERNAL MODULE: ./lib/src/entry/terminal.js + 1 modules
var terminal = __webpack_require__(14660);
;// CONCATENATED MODULE: ./lib/src/entry/demo.js






/** Reads the inputs of the command. */
function demoChoice({ scene, keep, verbose }) {
    return {
        scene: typeof scene === 'string' && (0,scenes/* isScene */.V3)(scene) ? scene : 'tour',
        keep: keep === true,
        verbose: verbose === true,
    };
}
/** Plays a scene of the demo in a temporary directory of its own. */
async function demo(host, { scene, keep, verbose }, openPorts) {
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-demo-'));
    if (!keep)
        host.tidy.add(() => (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 3 }));
    const ports = await openPorts(demoSurroundings(host, root));
    const play = await scenes/* scenes */.ai[scene].load();
    await play({
        root,
        ports,
        print: (line) => host.stdout.write(`${line}\n`),
        verbose,
        keep,
        others: scenes/* sceneNames */.tW.filter((name) => name !== scene),
        columns: (0,terminal/* columnsOf */.P)(host, 100),
        program: host.program ?? 'krci-deploy',
    });
    if (keep)
        host.stdout.write(`\nIt is all in ${root}; remove it when you have seen enough.\n`);
    return 0;
}
/** Surroundings without secrets and platform: the demo is the same everywhere. */
function demoSurroundings({ variables, tidy }, directory) {
    const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'USERPROFILE'];
    return {
        variables: Object.fromEntries(kept.map((name) => [name, variables[name]])),
        directory,
        workingDirectory: '.',
        credentials: { git: [], registry: [], insecureRegistries: [], dockerConfig: undefined, secrets: [] },
        log: silentLog,
        tidy,
    };
}


/***/ })

};
