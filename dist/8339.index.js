export const id = 8339;
export const ids = [8339];
export const modules = {

/***/ 36213:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ buildImage)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57410);




const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};
/**
 * Builds the application's image for two platforms and pushes it under one tag, once, as a build job does. Returns
 * the digest of the index. The layer is made by the system's `tar`.
 */
async function buildImage(application, repository, tag) {
    const tar = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('tar', ['-cf', '-', '-C', application, 'app'], { maxBuffer: 2 ** 26 });
    if (tar.status !== 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
            code: 'no-tar',
            where: 'demo',
            expected: 'a working tar to pack the image',
            found: reasonOf(tar),
            fix: 'install tar',
        });
    }
    const layer = await pushBlob(repository, mediaTypes.layer, (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzipSync)(tar.stdout));
    const children = [];
    for (const architecture of ['amd64', 'arm64']) {
        const config = await pushBlob(repository, mediaTypes.config, json(configOf(architecture, tar.stdout)));
        const child = manifestOf(mediaTypes.manifest, { config, layers: [layer] });
        await repository.putManifest(child);
        children.push({ ...child.descriptor, platform: { os: 'linux', architecture } });
    }
    const index = manifestOf(mediaTypes.index, { manifests: children });
    await repository.putManifest(index);
    await repository.tag(tag, index);
    return index.descriptor.digest;
}
/** The time of the newest commit, as reproducible builds have it (SOURCE_DATE_EPOCH). */
const created = '2026-11-20T10:15:00Z';
function configOf(architecture, layer) {
    return {
        created,
        architecture,
        os: 'linux',
        config: { Cmd: ['/bin/sh', '/app/server'] },
        rootfs: { type: 'layers', diff_ids: [(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(layer)] },
    };
}
function manifestOf(mediaType, content) {
    const bytes = json({ schemaVersion: 2, mediaType, ...content });
    return { bytes, descriptor: { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes), size: bytes.length } };
}
async function pushBlob(repository, mediaType, bytes) {
    const blob = { mediaType, digest: (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes), size: bytes.length };
    await repository.putBlob(blob, one(bytes));
    return blob;
}
async function* one(bytes) {
    yield bytes;
}
function json(value) {
    return new TextEncoder().encode(JSON.stringify(value));
}
function reasonOf({ error, stderr }) {
    return error === undefined ? JSON.stringify(stderr.toString().trim().slice(0, 200)) : 'none on the PATH';
}


/***/ }),

/***/ 774:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Surprise),
/* harmony export */   x: () => (/* binding */ createStage)
/* harmony export */ });
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38541);
/* harmony import */ var _declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27450);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87358);




/** A difference from the script of the demo: a bug, or a machine that lacks a part. */
class Surprise extends Error {
}
/** Shows every report, or a line for each step and the first table of a gate. */
function createStage(ports, show, seen = { gate: false, refused: 0 }) {
    const { print, verbose = false, columns = 80, program = 'krci-deploy' } = show;
    const command = (step, inputs) => print(`\n${commandLine(program, step, inputs, columns)}\n`);
    const report = (one) => print(`${indented(one, columns)}\n`);
    const refused = async (step, inputs, exitCode, code, whole) => {
        if (verbose)
            command(step, inputs);
        const error = await failureOf(perform(step, inputs, ports, whole && verbose ? report : () => { }));
        if ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(error) !== exitCode || error.code !== code) {
            throw new Surprise(`expected the refusal ${code} (${exitCode}), found ${error.code}: ${error.message}`);
        }
        seen.refused += 1;
        if (verbose)
            print(`  ✗ ${error.message}\n    exit code ${exitCode}`);
        else
            print(folded(`  ✓ refused: ${error.message} [exit code ${exitCode}]`, columns, 4));
    };
    return {
        title: (text) => print(verbose ? `\n\n${text}\n${'─'.repeat(text.length)}` : `\n${text}`),
        say: (text) => print(folded(verbose ? text : text.replace(/^\n/, ''), columns, 0)),
        show: (one) => print(`\n${indented(one, columns)}`),
        on: (others) => createStage(others, show, seen),
        refused: () => seen.refused,
        run: async (step, inputs, expected = {}) => {
            const isFirstGate = step.declaration.name === 'gate' && !seen.gate;
            if (isFirstGate)
                seen.gate = true;
            if (verbose)
                command(step, inputs);
            const shows = verbose || isFirstGate;
            const outcome = await perform(step, inputs, ports, shows ? (one) => report(verbose ? one : firstTable(one)) : () => { });
            const { headline } = checked(step, outcome, expected);
            print(verbose ? `  ✓ ${headline}` : cut(`  ✓ ${headline.replace(/ \(sha256:[0-9a-f]+\)/, '')}`, columns));
            return outcome;
        },
        refuse: (step, inputs, exitCode, code) => refused(step, inputs, exitCode, code, false),
        close: (step, inputs, exitCode, code) => refused(step, inputs, exitCode, code, true),
    };
}
/** The checks that count, of a gate's report. */
function firstTable(report) {
    const [first] = report.flatMap((block) => (block.kind === 'table' ? [block] : []));
    if (first === undefined)
        return [];
    return [{ ...first, rows: first.rows.filter((row) => row.at(-1) !== 'shown only') }];
}
/** Folds a text between words; lines after the first are indented. */
function folded(text, columns, indent) {
    return text
        .split('\n')
        .map((line) => foldedLine(line, columns, indent))
        .join('\n');
}
function foldedLine(text, columns, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(/(?<=\S) /)) {
        if (line !== '' && line.length + word.length + 1 > columns) {
            lines.push(line);
            line = `${' '.repeat(indent)}${word}`;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join('\n');
}
function cut(text, columns) {
    return text.length > columns ? `${text.slice(0, columns - 1)}…` : text;
}
async function perform(step, inputs, ports, show) {
    const plan = await step.plan((0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(step.declaration, new Map(Object.entries(inputs)), _declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt), ports);
    if (step.shows === 'plan')
        show(step.describe(plan));
    const outcome = await step.execute(plan, ports);
    if (step.shows === 'finding')
        show(outcome.report);
    return outcome;
}
async function failureOf(running) {
    try {
        const { failure, headline } = await running;
        if (failure !== undefined)
            return failure;
        throw new Surprise(`expected a refusal, found: ${headline}`);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg)
            return error;
        throw error;
    }
}
function checked({ declaration: { name: step } }, outcome, expected) {
    if (outcome.failure !== undefined)
        throw new Surprise(`${step}: ${outcome.failure.message}`);
    for (const [name, value] of Object.entries(expected)) {
        const found = outcome.outputs[name];
        if (found !== value)
            throw new Surprise(`${step}: expected ${name} ${value}, found ${found}`);
    }
    return outcome;
}
/** As one would type it: flags are folded onto lines that end in a backslash. */
function commandLine(program, { declaration: { name: step } }, inputs, columns) {
    const words = Object.entries(inputs).map(([name, value]) => value === 'true' ? (0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(name) : `${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(name)} ${value}`);
    let line = `$ ${program} ${step}`;
    const lines = [];
    for (const word of words) {
        if (line.length + word.length > columns) {
            lines.push(`${line} \\`);
            line = `    ${word}`;
        }
        else {
            line += ` ${word}`;
        }
    }
    return [...lines, line].join('\n');
}
/** Returns the report below its heading, which would repeat the command. */
function indented(report, columns) {
    const text = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S)(report.filter(({ kind }) => kind !== 'heading'), { width: columns - 2 });
    return text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}


/***/ }),

/***/ 32716:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eu: () => (/* binding */ manifest),
/* harmony export */   jp: () => (/* binding */ exceptionsFile),
/* harmony export */   uE: () => (/* binding */ reports),
/* harmony export */   v2: () => (/* binding */ flowFile)
/* harmony export */ });
function flowFile({ gitops, mirror, nonproduction, production, replica }, records) {
    return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops}, branch: main }
registry: ${nonproduction}
environments:
  - { name: dev,     tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test,    tier: testing,     cluster: nonprod, model: push, promotion: automatic }
  - { name: uat,     tier: uat,         cluster: nonprod, model: push, promotion: manual }
  - { name: staging, tier: staging,     cluster: staging, model: pull, promotion: manual }
  - { name: prod,    tier: production,  cluster: prod,    model: pull, promotion: manual, registry: "${production}" }
applications:
  - { name: cart, image: shop/cart }
manifests: { layout: krci, applicationset: none }
gates:
  dev:     { coverage: { lines: 80 }, sast: { max: { error: 0 } }, tests: { failed: 0 } }
  staging: { coverage: { lines: 85 } }
${records ? 'records: { trusted-keys: [{ key: promotion.pub, environments: [dev, test, uat, staging, prod] }] }\n' : ''}recovery: { replica: "${replica}", mirror: ${mirror} }
`;
}
/** A values file as people keep them: comments, blank lines, two styles of quotes. */
function manifest(environment) {
    const replicas = environment === 'prod' ? 3 : 1;
    return `# Values of the cart in ${environment}. Reviewed by the shop team.
replicaCount: ${replicas}

image:
  repository: 'unset'   # written by krci-deploy
  tag: "0.0.0"
  digest: ""
  pullPolicy: IfNotPresent

resources: { requests: { cpu: 100m, memory: 128Mi } }  # measured in May
`;
}
const sarif = {
    version: '2.1.0',
    runs: [
        {
            tool: { driver: { name: 'semgrep', rules: [] } },
            invocations: [{ executionSuccessful: true }],
            results: [{ ruleId: 'style', level: 'note', message: { text: 'prefer const' } }],
        },
    ],
};
const failing = {
    version: '2.1.0',
    runs: [
        {
            tool: { driver: { name: 'semgrep', rules: [] } },
            invocations: [{ executionSuccessful: true }],
            results: [{ ruleId: 'sql-injection', level: 'error', message: { text: 'a query is built from user input' } }],
        },
    ],
};
/** Reports of the build; the last one is of a build that must not pass. */
const reports = {
    'reports/semgrep.sarif': JSON.stringify(sarif),
    'reports/lcov.info': lcov(200, 181),
    'reports/junit.xml': junit(42),
    'reports/semgrep-failing.sarif': JSON.stringify(failing),
};
function lcov(lines, hit) {
    const data = Array.from({ length: lines }, (_, index) => `DA:${index + 1},${index < hit ? 1 : 0}`);
    return ['TN:', 'SF:app/cart.ts', ...data, `LF:${lines}`, `LH:${hit}`, 'end_of_record', ''].join('\n');
}
function junit(tests) {
    const cases = Array.from({ length: tests }, (_, index) => `  <testcase classname="cart" name="case ${index + 1}"/>`);
    return `<?xml version="1.0"?>\n<testsuite name="cart" tests="${tests}" failures="0">\n${cases.join('\n')}\n</testsuite>\n`;
}
/** An exception for the finding of the build that must not pass. */
function exceptionsFile(expires) {
    return `apiVersion: krci-deploy/v1
exceptions:
  - id: sql-injection
    environments: [uat]
    owner: alice
    approver: bob
    ticket: SHOP-7
    reason: The query is only reached with numbers
    expires: ${expires}
`;
}


/***/ }),

/***/ 44411:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   by: () => (/* binding */ createWorld),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   p5: () => (/* binding */ updateMirror),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32716);



/**
 * The demo's world: everything that a team has before it promotes anything. An application repository with history, a
 * bare GitOps repository with its mirror, and OCI layouts that come to be when the first image is pushed. The steps run
 * in its root; these names are relative to it.
 */
const places = {
    /** A clone of the application, with a remote that takes tags. */
    application: 'cart',
    gitops: 'gitops.git',
    mirror: 'gitops-mirror.git',
    nonproduction: 'oci:registries/nonproduction',
    production: 'oci:registries/production',
    replica: 'oci:registries/replica',
};
/** Fills the root. `git` runs in it. With a public key, the flow has records that are signed with its other half. */
async function createWorld(root, git, publicKey) {
    await createApplication((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, places.application), git);
    const key = publicKey === undefined ? {} : { 'promotion.pub': publicKey };
    const flow = { 'krci-deploy.yaml': (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .flowFile */ .v2)(places, publicKey !== undefined), ...key };
    await createGitops(root, git, flow);
    await write(root, { ...flow, ..._texts_js__WEBPACK_IMPORTED_MODULE_2__/* .reports */ .uE });
}
/** Three commits: a release in the past, a fix, a feature. So the next version is a minor one. */
async function createApplication(application, git) {
    const remote = `${application}.git`;
    await git.run(['init', '--quiet', '--bare', '--initial-branch=main', remote]);
    await git.run(['init', '--quiet', '--initial-branch=main', application]);
    await commit(git, application, '2026-11-02T09:00:00Z', 'feat: a cart', { 'app/server': 'echo cart\n' });
    await git.run(['tag', 'v1.2.2'], { cwd: application });
    await commit(git, application, '2026-11-16T15:30:00Z', 'fix: empty carts cost nothing', { 'app/price': '0\n' });
    await commit(git, application, '2026-11-20T10:15:00Z', 'feat: gift cards', { 'app/gifts': 'on\n' });
    await git.run(['remote', 'add', 'origin', remote], { cwd: application });
    await git.run(['push', '--quiet', 'origin', 'main', 'v1.2.2'], { cwd: application });
}
/** The flow, and a values file for each environment as KubeRocketCI lays them out; with an author's comments and quotes. */
async function createGitops(root, git, flow) {
    const seed = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'seed');
    await git.run(['init', '--quiet', '--initial-branch=main', seed]);
    const files = environments.map((name) => [`shop/${name}/cart-values.yaml`, (0,_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .manifest */ .eu)(name)]);
    await commit(git, seed, '2026-11-02T09:30:00Z', 'chore: values of the cart', {
        ...flow,
        ...Object.fromEntries(files),
    });
    await git.run(['clone', '--quiet', '--bare', seed, places.gitops], { cwd: root });
    await git.run(['clone', '--quiet', '--mirror', places.gitops, places.mirror], { cwd: root });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(seed, { recursive: true });
}
const environments = ['dev', 'test', 'uat', 'staging', 'prod'];
/** Brings the mirror up to date, as a scheduled job would. */
async function updateMirror(root, git) {
    await git.run(['push', '--quiet', '--mirror', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, places.mirror)], {
        env: { GIT_DIR: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, places.gitops) },
    });
}
async function commit(git, repository, date, message, files) {
    await write(repository, files);
    await git.run(['add', '--all'], { cwd: repository });
    const env = {
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        GIT_COMMITTER_DATE: date,
    };
    await git.run(['commit', '--quiet', '--no-gpg-sign', '--message', message], { cwd: repository, env });
}
async function write(directory, files) {
    for (const [path, text] of Object.entries(files)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
}


/***/ }),

/***/ 80565:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drVerify: () => (/* binding */ drVerify)
});

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var declaration = __webpack_require__(23761);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/steps/home-protection.js
var home_protection = __webpack_require__(91783);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/deployed.js



/** Images that the manifests of environments name, and the applications that they do not name. */
async function readDeployed(flow, environments, trees) {
    const deployed = [];
    const absent = [];
    for (const environment of environments) {
        const tree = await trees.of(environment);
        const found = await Promise.all(flow.applications.map((one) => readOne(flow, one, environment, tree)));
        deployed.push(...found.flat());
        absent.push(...flow.applications
            .filter((_application, index) => found[index]?.length === 0)
            .map(({ name }) => `${name} in ${environment.name}`));
    }
    return { deployed, absent };
}
/** Every place of the environment that names the application's image. */
async function readOne(flow, application, environment, tree) {
    const { name, image } = application;
    const about = { application: name, image, environment };
    const places = await tryRead(() => (0,flow_places.placesToRead)(flow, { application, environment }, tree));
    if ('unreadable' in places)
        return [{ ...about, place: `${name} in ${environment.name}`, named: {}, ...places }];
    const found = places.value.map(async (place) => {
        const reading = await tryRead(async () => {
            const file = await (0,manifest_file/* findFile */.q)(tree, place);
            return file && place.read(file.text);
        });
        if ('unreadable' in reading)
            return [{ ...about, place: place.name, named: {}, ...reading }];
        return reading.value === undefined ? [] : [{ ...about, place: place.name, named: reading.value }];
    });
    return (await Promise.all(found)).flat();
}
/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead(read) {
    try {
        return { value: await read() };
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return { unreadable: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    requireOneEnvironment(inputs, environments);
    requireWholeRecord(inputs);
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, inputs, ports);
    const opened = new Map([undefined, ...environments].map((one) => [(0,repository/* branchOf */.W0)(flow, one, inputs.branch), one]));
    const branches = [];
    for (const [branch, environment] of opened) {
        const repository = environment === undefined ? gitops.home : gitops.of(environment);
        const { commit } = await gitops.trees.on(repository);
        branches.push({ repository: repository.name, branch, commit });
    }
    const { deployed, absent } = await readDeployed(flow, environments, gitops.trees);
    // Loaded when there is a tree to check.
    const { askedChecks, requiredChecks } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6386), __webpack_require__.e(2751), __webpack_require__.e(6546), __webpack_require__.e(5378)]).then(__webpack_require__.bind(__webpack_require__, 36546));
    const required = requiredChecks(inputs.required, flow.recovery);
    const scene = {
        flow,
        environments,
        location: await (0,repository/* gitopsLocation */.Cj)(flow, inputs.repository, ports),
        branches,
        deployed,
        home: await gitops.trees.on(gitops.home),
        isProtected: once(() => (0,home_protection/* protectionOfHome */.G)(flow, inputs.repository, gitops, ports)),
        history: (paths) => gitops.home.history(paths),
        objects: onceEach((environment) => objectsOf(environment, inputs, flow, ports)),
        platform: onceEach((cluster) => flow.clusters.get(cluster)?.manifests === undefined ? undefined : platformOf(cluster, flow, ports)),
        reach: ports,
    };
    return {
        scene,
        absent,
        required,
        asked: askedChecks(required, flow.recovery),
        signers: inputs.record && !inputs['dry-run']
            ? await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(2751), __webpack_require__.e(6546), __webpack_require__.e(1936), __webpack_require__.e(2997)]).then(__webpack_require__.bind(__webpack_require__, 41936))).planSigners(flow, environments, ports)
            : undefined,
        outputs: {
            markdown: inputs['markdown-file'],
            junit: inputs['junit-file'],
            sarif: inputs['sarif-file'],
            html: inputs.html,
            plans: inputs['plan-dir'],
            write: inputs.write,
        },
    };
}
/** The files of one environment would be judged as those of every other one. */
function requireOneEnvironment({ rendered }, environments) {
    if (rendered.length === 0 || environments.length === 1)
        return;
    throw new errors/* UsageError */.eb({
        code: 'rendered-of-many',
        where: 'the input "rendered"',
        expected: 'one environment, whose objects the files hold',
        found: `${environments.length}`,
        fix: 'name it with the input "environment"',
    });
}
/** A statement that proves less than the flow asks for would open a gate that trusts it. */
function requireWholeRecord({ record, required }) {
    if (!record || required.length === 0)
        return;
    throw new errors/* UsageError */.eb({
        code: 'recovery-record-of-some',
        where: 'the inputs "record" and "required"',
        expected: 'a statement about what the flow requires',
        found: `one about ${required.join(', ')}`,
        fix: 'leave "required" out, or write it into recovery.required',
    });
}
/** Renders them, or reads those that are given. Both are loaded where a check asks for objects. */
async function objectsOf(environment, { rendered, repository, branch }, flow, ports) {
    if (rendered.length > 0)
        return (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(2751), __webpack_require__.e(6494)]).then(__webpack_require__.bind(__webpack_require__, 76494))).givenObjects(rendered, ports.files);
    const { environmentState } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 49266));
    return environmentState(flow, environment, { repository, branch }, ports);
}
/** As `objectsOf`, of a platform cluster. */
async function platformOf(cluster, flow, ports) {
    const { platformState } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(2751), __webpack_require__.e(9266), __webpack_require__.e(6071)]).then(__webpack_require__.bind(__webpack_require__, 13128));
    return platformState(flow, cluster, {}, ports);
}
function once(make) {
    const of = onceEach(make);
    return () => of(undefined);
}
/** Several checks look at the same objects. */
function onceEach(make) {
    const made = new Map();
    return (key) => {
        const value = made.get(key) ?? make(key);
        made.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/report.js
var report = __webpack_require__(75219);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/dr-verify.js



const drVerify = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: report/* describe */.q,
    // Loaded after the plan's requests have begun: nothing of it is needed before.
    execute: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(3243), __webpack_require__.e(2784), __webpack_require__.e(281), __webpack_require__.e(6386), __webpack_require__.e(2751), __webpack_require__.e(6546), __webpack_require__.e(7766), __webpack_require__.e(8376), __webpack_require__.e(3911), __webpack_require__.e(7950)]).then(__webpack_require__.bind(__webpack_require__, 81153))).execute(planned, ports),
};


/***/ }),

/***/ 75219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   s: () => (/* binding */ verificationReport)
/* harmony export */ });
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57410);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20931);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53320);



/** Rows of the report; the data has every finding. */
const maxRows = 300;
const maxTasks = 10;
function describe({ scene, asked, absent }) {
    const { deployed } = scene;
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)('dr-verify: plan'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headsOf */ .j)(scene)} names ${imageCount(deployed.length)}; checks: ${asked.join(', ')}.`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['environment', 'application', 'digest', 'registry'], deployed.map((one) => [one.environment.name, one.application, digestOf(one), one.environment.registry])),
        ...absentBlocks(absent),
    ];
}
function verificationReport(verification) {
    const { heads, required, findings, sums, notLookedAt, absent } = verification;
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)('dr-verify'),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${heads}; required: ${required.join(', ')}.`),
        ...taskBlocks(verification),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['environment', 'proven', 'disproven', 'unproven'], sums.map(({ of, counts }) => [of, `${counts.PASS}`, `${counts.FAIL}`, `${counts.UNPROVEN}`])),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['verdict', 'check', 'subject', 'because'], findings.slice(0, maxRows).map(row)),
        ...(findings.length > maxRows ? [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`And ${findings.length - maxRows} more; the JSON has them all.`)] : []),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`Not looked at: ${notLookedAt.join(', ')}.`),
        ...absentBlocks(absent),
    ];
}
function row(finding) {
    const { verdict, check, subject, file, line } = finding;
    const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
    return [verdict, check, subject, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingText */ .N)(finding)}${place}`];
}
/** Names what to do first: what is disproven comes before what is unproven. */
function taskBlocks({ fatal }) {
    const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
    if (tasks.length === 0)
        return [];
    const more = tasks.length > maxTasks ? [`and ${tasks.length - maxTasks} more`] : [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('What to do first:'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...tasks.slice(0, maxTasks), ...more])];
}
function absentBlocks(absent) {
    if (absent.length === 0)
        return [];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('Not deployed, as Git names no image for them:'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(absent)];
}
function digestOf({ named, unreadable }) {
    if (unreadable !== undefined)
        return 'unreadable';
    return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(named.digest);
}
function imageCount(count) {
    return count === 1 ? 'one image' : `${count} images`;
}


/***/ }),

/***/ 53320:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findingText),
/* harmony export */   j: () => (/* binding */ headsOf)
/* harmony export */ });
/** Names the branches that were read, with their commits. */
function headsOf({ branches }) {
    return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}
/** A finding in a line: `was found; do this`. */
function findingText({ because, fix }) {
    return fix === undefined ? because : `${because}; ${fix}`;
}


/***/ }),

/***/ 91783:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ protectionOfHome)
/* harmony export */ });
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69907);

/**
 * Asks the platform of the run whether it guards the branch that evidence lies on; a laptop has none to ask. `chosen`
 * stands in for the flow's repository.
 */
async function protectionOfHome(flow, chosen, { home }, { files, git, platform, log }) {
    if (platform.kind === 'local')
        return 'unknown';
    const { isProtected } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 59));
    const location = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .gitopsLocation */ .Cj)(flow, chosen, { files, git });
    return (await isProtected(location, await home.branch(), { platform, log })) ? 'yes' : 'no';
}


/***/ })

};
