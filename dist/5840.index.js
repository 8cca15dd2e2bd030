export const id = 5840;
export const ids = [5840,1828];
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

/***/ 78405:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showRecovery: () => (/* binding */ showRecovery)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/dr-verify.js + 2 modules
var dr_verify = __webpack_require__(80565);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js
var promote = __webpack_require__(52401);
// EXTERNAL MODULE: ./lib/src/demo/image.js
var demo_image = __webpack_require__(36213);
;// CONCATENATED MODULE: ./lib/src/demo/recovery-texts.js
/** The flow of the scene; `recovery` is its section, in flow style. */
function recoveryFlow(recovery) {
    return `apiVersion: krci-deploy/v1
flow: shop
registry: oci:registries/production
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: apps/prod/cart.yaml, path: "spec.template.spec.containers[name=app].image" }
recovery:
${recovery}`;
}
const copies = `  replica: oci:registries/replica
  mirror: gitops-mirror.git
`;
/** What people answer for, and how they go about it. */
const answered = `${copies}  runbook: docs/recovery.md
  externals:
    - { object: Secret/shop/cart-db, owner: database-team, reason: made with the database }
    - { object: StorageClass/fast, owner: cloud-team, reason: comes with the cluster }
`;
const watched = `${answered}  inventory: inventory/prod.json
`;
function cart(digest) {
    return `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      volumes: [{ name: data, persistentVolumeClaim: { claimName: cart-data } }]
      containers:
        - name: app
          image: shop/cart:1.3.0@${digest}
          envFrom: [{ secretRef: { name: cart-db } }]
`;
}
const neighbours = `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: cart-data, namespace: shop }
spec: { storageClassName: fast, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;
const runbook = `# Recovery of production

1. Provision the cluster (cloud-team).
2. Install Argo CD.
3. Give it the credential of the GitOps repository; hand back the Secret shop/cart-db (database-team).
4. Wait for the applications.
5. Restore the data of cart-data from the newest backup.
`;
/** What the job of the cluster wrote down before it was lost. */
function inventory(at) {
    const objects = [
        ['v1', 'Namespace', 'shop', undefined],
        ['apps/v1', 'Deployment', 'cart', 'shop'],
        ['v1', 'PersistentVolumeClaim', 'cart-data', 'shop'],
        ['v1', 'Secret', 'cart-db', 'shop'],
        ['storage.k8s.io/v1', 'StorageClass', 'fast', undefined],
        ['networking.k8s.io/v1', 'NetworkPolicy', 'deny-all', 'shop'],
    ].map(([apiVersion, kind, name, namespace]) => ({ apiVersion, kind, metadata: { name, namespace } }));
    return `${JSON.stringify({ kind: 'Inventory', cluster: 'prod', at: at.toISOString(), objects }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/src/demo/stage.js
var demo_stage = __webpack_require__(774);
// EXTERNAL MODULE: ./lib/src/demo/world.js
var world = __webpack_require__(44411);
;// CONCATENATED MODULE: ./lib/src/demo/recovery.js









const clone = 'gitops';
const mirror = 'gitops-mirror.git';
const flow = { flow: `${clone}/krci-deploy.yaml`, repository: clone };
const [production, replica] = ['oci:registries/production', 'oci:registries/replica'];
/**
 * Loses a registry and a cluster, and shows what is proven to come back and what is not. Throws Surprise when anything
 * goes other than it says.
 */
async function showRecovery({ root, ports, ...show }) {
    const stage = (0,demo_stage/* createStage */.x)(ports, { ...show, verbose: true });
    const digest = await createRecoveryWorld(root, ports);
    stage.say(`A production: an image in two registries, its GitOps repository in ${(0,external_node_path_.join)(root, clone)}, and a mirror of it.`);
    await claims(stage, root, ports);
    await losesRegistry(stage, root, digest);
    await losesCluster(stage, root, ports);
}
/** What the usual checks prove, what a restore needs besides, and who answers for that. */
async function claims(stage, root, ports) {
    stage.title('Images and Git have a second home');
    await stage.run(dr_verify.drVerify, { ...flow, required: 'image,replica,mirror' }, { verdict: 'pass' });
    stage.title('Would production come back? What its objects need, and nobody makes');
    await stage.close(dr_verify.drVerify, { ...flow, required: 'closure' }, 1, 'not-recoverable');
    stage.title('People answer for it, and write down what they do');
    await change(root, ports, { 'krci-deploy.yaml': recoveryFlow(answered), 'docs/recovery.md': runbook });
    await stage.run(dr_verify.drVerify, { ...flow, required: 'image,replica,mirror,closure,plan' }, { verdict: 'pass' });
}
async function losesRegistry(stage, root, digest) {
    stage.title('The registry is lost');
    await (0,promises_.rm)((0,external_node_path_.join)(root, 'registries/production'), { recursive: true });
    stage.say('$ rm -r registries/production');
    await stage.close(dr_verify.drVerify, flow, 1, 'not-recoverable');
    stage.say('The replica is proven, so the image comes back from there, byte for byte:');
    await stage.run(promote.promote, {
        source: `${replica}/shop/cart:1.3.0`,
        destination: `${production}/shop/cart:1.3.0`,
        'expect-digest': digest,
    });
    await stage.run(dr_verify.drVerify, { ...flow, required: 'image,replica' }, { verdict: 'pass' });
}
async function losesCluster(stage, root, ports) {
    stage.title('The cluster is lost: the way back, from Git');
    await stage.run(dr_verify.drVerify, { ...flow, required: 'plan', 'plan-dir': 'plans' }, { verdict: 'pass' });
    const text = new TextDecoder().decode(await ports.files.read('plans/prod.md'));
    for (const line of text.split('\n').filter((one) => /^ *- \[ \] /.test(one)))
        stage.say(`  ${line}`);
    stage.title('What lived in it, and no step brings back');
    const files = { 'krci-deploy.yaml': recoveryFlow(watched), 'inventory/prod.json': inventory(ports.clock.now()) };
    await change(root, ports, files);
    await stage.close(dr_verify.drVerify, { ...flow, required: 'live-state' }, 1, 'not-recoverable');
    stage.say('Nothing misses a NetworkPolicy: everything runs without it, and nobody would have noticed.');
    stage.say('Not shown here: backups and drills (schedule, backup, failure-domain), sign-in and secrets.');
}
async function createRecoveryWorld(root, { git, registries }) {
    await (0,world/* write */.M9)((0,external_node_path_.join)(root, 'cart'), { 'app/server': 'echo cart\n' });
    const open = (registry) => registries.open((0,reference/* parseLocation */.zS)(registry, 'shop/cart'));
    const digest = await (0,demo_image/* buildImage */._)((0,external_node_path_.join)(root, 'cart'), open(production), '1.3.0');
    await (0,demo_image/* buildImage */._)((0,external_node_path_.join)(root, 'cart'), open(replica), '1.3.0');
    const directory = (0,external_node_path_.join)(root, clone);
    await (0,world/* write */.M9)(directory, {});
    await git.run(['init', '--quiet', '--initial-branch=main', directory]);
    await (0,world/* commit */.cd)(git, directory, '2026-11-02T09:30:00Z', 'chore: the shop', {
        'krci-deploy.yaml': recoveryFlow(copies),
        'apps/prod/cart.yaml': cart(digest),
        'apps/prod/shop.yaml': neighbours,
    });
    await git.run(['clone', '--quiet', '--mirror', clone, mirror], { cwd: root });
    return digest;
}
/** Commits a change, and brings the mirror up to date, as a scheduled job would. */
async function change(root, { git }, files) {
    await (0,world/* commit */.cd)(git, (0,external_node_path_.join)(root, clone), '2026-11-20T12:00:00Z', 'feat: say who brings back what', files);
    await git.run(['push', '--quiet', '--mirror', (0,external_node_path_.join)(root, mirror)], { cwd: (0,external_node_path_.join)(root, clone) });
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

/***/ 76585:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tightened),
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
/* harmony import */ var _strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);



/** Lists where `own` is weaker than `base`, for one environment. Values that cannot be compared must be equal. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: valueText(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: valueText(was), own: valueText(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
}
/**
 * Returns the gates of `base` with each section of `own` that is at least as strict.
 * `gate` and `declared` are the effective entries and those that were written, as in `Environment`.
 */
function tightened(base, own) {
    const weaker = new Set(weakenings(base.gate, own.gate).map(({ path: [name] }) => name));
    const taken = Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, { grants }]) => {
        const stands = Object.hasOwn(own.gate, name) || grants === true;
        return stands && !weaker.has(name) ? [name] : [];
    });
    return {
        ...base,
        gate: withSections(base.gate, own.gate, taken),
        declared: withSections(base.declared, own.declared, taken),
    };
}
function withSections(base, own, names) {
    const kept = Object.entries(base).filter(([name]) => !names.includes(name));
    const taken = Object.entries(own).filter(([name]) => names.includes(name));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sections of one gate or the other
    return Object.fromEntries([...kept, ...taken]);
}
function filled(value, implied) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return value === undefined || implied === undefined ? value : implied(value);
}
function weakerLeaves(was, is, stricter, section) {
    const [before, after] = [leavesOf(was), leavesOf(is)];
    const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
    return [...paths].flatMap((path) => {
        const [base, own] = [before.get(path), after.get(path)];
        const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
        // An absent section required nothing, except the values from a list of words, which may have a default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || (0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: valueText(base), own: valueText(own) }];
    });
}
/** Values by their path; a list is a value. */
function leavesOf(value) {
    const leaves = new Map();
    const visit = (inner, path) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
            if (inner !== undefined)
                leaves.set(path, inner);
            return;
        }
        for (const [key, one] of Object.entries(inner))
            visit(one, path === '' ? key : `${path}.${key}`);
    };
    visit(value, '');
    return leaves;
}
function valueText(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
}


/***/ }),

/***/ 59:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isProtected: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 31828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgedFlow),
/* harmony export */   flowOf: () => (/* binding */ flowOf),
/* harmony export */   requiredFlow: () => (/* binding */ requiredFlow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76585);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10479);
/* harmony import */ var _flow_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17895);
/* harmony import */ var _platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59);







/**
 * Loads the flow that judges, for every step.
 * In a job of a platform it is the file of the default branch (or of a protected one), whatever was dispatched or
 * checked out: who may push any branch does not decide what production requires. The file of the working directory adds
 * stricter gates alone. On a laptop, and where no repository is known, the file of the working directory is used; such
 * a flow has no `source`.
 *
 * @throws UsageError for a file that is missing or wrong; RefusedError `policy-unproven` where the trusted branch has
 * none; RemoteError where it cannot be read
 */
async function judgedFlow(inputs, reach) {
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j)(inputs.flow, reach.files);
    if (local === undefined)
        return undefined;
    const home = await trustedHome(local, inputs, reach);
    const found = home && (await trustedFlow(home, local, inputs, reach));
    return { flow: found === undefined ? local : withStricter(found, local), local };
}
/** As `judgedFlow`, for steps that need the flow alone. */
async function flowOf(inputs, reach) {
    return (await judgedFlow(inputs, reach))?.flow;
}
/** As `flowOf`, for steps that cannot do without one. */
async function requiredFlow(inputs, reach, step) {
    const flow = await flowOf(inputs, reach);
    if (flow === undefined)
        throw await (0,_flow_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .missingFlow */ .L2)(reach.files, step);
    return flow;
}
async function trustedHome(local, inputs, reach) {
    const onPlatform = reach.platform.kind !== 'local';
    if (!onPlatform && inputs.repository === undefined)
        return undefined;
    const home = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOfFlow */ .D2)(local.file, reach);
    const path = home?.path ?? pathBelow(local.file);
    const origin = onPlatform && home !== undefined ? await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)(home, reach.git) : undefined;
    const repository = origin ?? inputs.repository;
    return repository === undefined ? undefined : { repository, path, isCheckout: origin !== undefined };
}
/** Returns the path from the root of a repository that the working directory stands for. */
function pathBelow(file) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
    return path.startsWith('/') || path.startsWith('..') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file) : path;
}
/** Reads the flow of the trusted branch; undefined where the repository of an input has no such file. */
async function trustedFlow(home, local, { branch }, reach) {
    const main = await flowAt(home, undefined, local, reach);
    if (main !== undefined) {
        const named = main.gitops.branch;
        const isOther = named !== undefined && named !== main.source?.branch && main.gitops.repository === undefined;
        return isOther ? ((await protectedFlow(home, named, local, reach)) ?? main) : main;
    }
    const named = branch ?? local.gitops.branch ?? reach.platform.run.targetBranch;
    const found = named === undefined ? undefined : await protectedFlow(home, named, local, reach);
    if (found !== undefined || !home.isCheckout)
        return found;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'policy-unproven',
        where: local.file,
        expected: `the flow file on the default branch of ${home.repository}, or on a protected one that "branch" names`,
        found: `no ${home.path} there`,
        fix: 'merge it on its own first',
    });
}
/** Reads the flow of a branch that the platform protects. */
async function protectedFlow(home, branch, local, reach) {
    return (await (0,_platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__.isProtected)(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .W)(bytes, local.file);
    return { ...flow, source: sourceOf(repository, await opened.branch(), path, bytes, snapshot) };
}
function sourceOf(repository, branch, path, bytes, snapshot) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return {
        repository,
        branch,
        commit: snapshot.commit,
        path,
        bytes,
        read: async (name) => snapshot.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name)),
    };
}
/** Adds what the working directory's file requires more; a value that cannot be compared is the trusted one. */
function withStricter(trusted, local) {
    const environments = trusted.environments.map((environment) => {
        const proposed = local.environments.find(({ name }) => name === environment.name);
        return proposed === undefined ? environment : (0,_flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__/* .tightened */ .F)(environment, proposed);
    });
    return { ...trusted, environments };
}


/***/ })

};
