export const id = 7989;
export const ids = [7989];
export const modules = {

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

/***/ 7989:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showTopology: () => (/* binding */ showTopology)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/steps/check/check.js + 28 modules
var check = __webpack_require__(39878);
// EXTERNAL MODULE: ./lib/src/steps/topology/topology.js + 3 modules
var topology = __webpack_require__(87801);
// EXTERNAL MODULE: ./lib/src/demo/stage.js
var demo_stage = __webpack_require__(774);
;// CONCATENATED MODULE: ./lib/src/demo/topology-texts.js
const digest = `sha256:${'5e'.repeat(32)}`;
/** The flow, with what a case adds to the cluster of production. */
function topologyFlow(more = '') {
    return `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
render: { repositories: [https://git.example.com/acme/gitops.git] } # how Argo CD calls this repository
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" }
gates:
  prod: { manifests: { replicas: { minimum: 3 } } } # the other rules are required in production, too
clusters:
  platform: { role: platform, network: vpc-1, cidrs: [10.1.0.0/16] }
  nonprod: { reached-by: [platform], network: vpc-2, peered: [vpc-1] }
  prod:
    argocd: own
    network: vpc-9${more}
    egress: { git: ["10.9.0.10/32:443"], registry: ["10.9.0.11/32:443"], identity: ["10.9.0.13/32:443"], secrets: ["10.9.0.12/32:8200"], dns: ["10.9.0.2/32:53"] }
`;
}
/** The cart in production, as every rule wants it. */
function cart(replicas) {
    return `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: cart } }
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      nodeSelector: { pool: apps }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { app: cart } }
      containers:
        - name: app
          image: registry.example.com/shop/cart:1.3.0@${digest}
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
          livenessProbe: { httpGet: { path: /live, port: 8080 } }
`;
}
/** What stands beside it. */
const neighbours = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: cart, namespace: shop }
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector: { matchLabels: { app: cart } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }
`;
/** An Application of the platform's Argo CD whose destination is production. */
const reaching = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cart-prod, namespace: argocd }
spec:
  project: shop
  source: { repoURL: https://git.example.com/acme/gitops.git, path: apps/prod, targetRevision: main }
  destination: { name: prod, namespace: shop }
`;

// EXTERNAL MODULE: ./lib/src/demo/world.js
var world = __webpack_require__(44411);
;// CONCATENATED MODULE: ./lib/src/demo/topology.js






const clone = 'gitops';
const flow = { flow: `${clone}/krci-deploy.yaml` };
/**
 * Judges pull requests of a GitOps repository: production as its rules want it, fewer replicas, and three ways for the
 * platform to reach production. Throws Surprise when anything goes other than it says.
 */
async function showTopology({ root, ports, ...show }) {
    const stage = (0,demo_stage/* createStage */.x)(ports, { ...show, verbose: true });
    await createRepository(root, ports);
    stage.say(`A GitOps repository with a production on a cluster of its own, cloned into ${(0,external_node_path_.join)(root, clone)}.`);
    stage.title('Who reaches whom');
    await stage.run(topology.topology, flow);
    stage.title('A pull request that changes nothing');
    await stage.run(check.check, { ...flow, base: 'main', offline: 'true' }, { faults: '0' });
    await refused(stage, ports, root, {
        title: 'A pull request that lowers replicas in production',
        files: { 'apps/prod/cart.yaml': cart(2) },
        exit: 1,
        code: 'manifests-finding',
    });
    await refused(stage, ports, root, {
        title: 'A pull request that lets the platform connect to production',
        files: { 'krci-deploy.yaml': topologyFlow('\n    reached-by: [platform]') },
        exit: 2,
        code: 'cluster-reaches-production',
    });
    await refused(stage, ports, root, {
        title: "A pull request that points the platform's Argo CD at production",
        files: { 'platform/argocd/cart-prod.yaml': reaching },
        exit: 1,
        code: 'cluster-pushed-into',
    });
}
async function refused(stage, { git }, root, { title, files, exit, code }) {
    const directory = (0,external_node_path_.join)(root, clone);
    stage.title(title);
    await git.run(['checkout', '--quiet', '-B', 'change', 'main'], { cwd: directory });
    await (0,world/* commit */.cd)(git, directory, '2026-11-20T12:00:00Z', 'feat: a change', files);
    const { text } = await git.run(['diff', '--no-color', '--unified=0', 'main', 'change'], { cwd: directory });
    for (const line of text
        .split('\n')
        .filter((one) => /^[+-](?![+-]{2} )/.test(one))
        .slice(0, 4))
        stage.say(`  ${line}`);
    await stage.close(check.check, { ...flow, base: 'main', offline: 'true' }, exit, code);
}
async function createRepository(root, { git }) {
    const directory = (0,external_node_path_.join)(root, clone);
    await (0,world/* write */.M9)(directory, {});
    await git.run(['init', '--quiet', '--initial-branch=main', directory]);
    await (0,world/* commit */.cd)(git, directory, '2026-11-02T09:30:00Z', 'chore: the shop', {
        'krci-deploy.yaml': topologyFlow(),
        'apps/prod/cart.yaml': cart(3),
        'apps/prod/shop.yaml': neighbours,
        'apps/dev/cart.yaml': cart(1),
    });
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

/***/ 92083:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   XR: () => (/* binding */ boxHeight),
/* harmony export */   Y$: () => (/* binding */ svgOf)
/* harmony export */ });
/* unused harmony export heightOf */
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19573);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35193);


const padding = 16;
const lineHeights = { normal: 20, small: 17 };
/** Columns of text are this wide at most: letters of a sans-serif font, with room for wide ones. */
const columnWidths = { normal: 8, small: 6.5 };
const style = `svg{background:#fff}text{font:600 14px system-ui,sans-serif;fill:#1f2328}text.small{font:12px system-ui,sans-serif;fill:#4d5761}
rect{fill:#fff;stroke:#59636e;stroke-width:1.5}rect.leading{fill:#ddf4ff;stroke:#0969da}rect.attention{fill:#fff8c5;stroke:#9a6700}
rect.danger{fill:#ffebe9;stroke:#cf222e;stroke-width:2.5}rect.outside{fill:#f6f8fa;stroke-dasharray:4 3}
path{fill:none;stroke:#59636e;stroke-width:1.5;marker-end:url(#arrow)}marker path{fill:#59636e;marker-end:none}
@media print{rect,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
/** Writes a picture as SVG, without scripts and without anything to load. Texts are escaped. */
function svgOf({ label, width, height, boxes, arrows }) {
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(label))}">`,
        `<style>${style}</style>`,
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
        ...arrows.map((path) => `<path d="${path}"/>`),
        ...boxes.map(boxOf),
        '</svg>',
        '',
    ].join('\n');
}
function boxOf({ kind, x, y, width, height, align, lines, title }) {
    const top = align === 'start' ? y + padding / 2 : y + (height - heightOf(lines)) / 2;
    const at = align === 'start' ? x + padding : x + width / 2;
    const texts = lines.map(({ text, isSmall }, index) => {
        const base = top + heightOf(lines.slice(0, index)) + (isSmall ? 13 : 15);
        return `<text${isSmall ? ' class="small"' : ''} x="${at}" y="${base}" text-anchor="${align}">${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text))}</text>`;
    });
    return `<g><title>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title))}</title><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${texts.join('')}</g>`;
}
/** Height of lines below each other. */
function heightOf(lines) {
    return lines.reduce((sum, { isSmall }) => sum + (isSmall ? lineHeights.small : lineHeights.normal), 0);
}
/** Height of a box around lines at its start. */
function boxHeight(lines) {
    return heightOf(lines) + padding;
}
/** Folds a text to the width of a box; beyond `most` lines the last one ends in an ellipsis. */
function foldedLines(text, width, isSmall, most) {
    const columns = Math.floor((width - 2 * padding) / (isSmall ? columnWidths.small : columnWidths.normal));
    const words = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)
        .split(' ')
        .flatMap((word) => piecesOf(word, columns));
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${last} ${word}`) <= columns)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
        if (lines.length > most)
            break;
    }
    const shown = lines.slice(0, most);
    const cut = lines.length > most ? [...shown.slice(0, -1), shortened(`${shown.at(-1)} …`, columns)] : shown;
    return cut.map((line) => ({ text: line, isSmall }));
}
/** Pieces of a word that is wider than a line. */
function piecesOf(word, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(word) <= columns)
        return [word];
    const pieces = [''];
    for (const character of word) {
        const piece = `${pieces.at(-1)}${character}`;
        if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(piece) > columns)
            pieces.push(character);
        else
            pieces[pieces.length - 1] = piece;
    }
    return pieces;
}
function shortened(line, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(line) <= columns)
        return line;
    const characters = Array.from(line.replace(/ …$/, ''));
    while ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${characters.join('')}…`) > columns)
        characters.pop();
    return `${characters.join('')}…`;
}


/***/ }),

/***/ 87801:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  topology: () => (/* binding */ topology)
});

// EXTERNAL MODULE: ./lib/src/flow/clusters.js
var flow_clusters = __webpack_require__(56464);
;// CONCATENATED MODULE: ./lib/src/flow/reachability.js

/** Returns who reaches whom: what the flow says, and the platform's Argo CD in push environments. */
function topologyOf({ clusters, environments }) {
    const names = [...new Set([...clusters.keys(), ...environments.map(({ cluster }) => cluster)])];
    const nodes = names.map((name) => {
        const own = environments.filter(({ cluster }) => cluster === name).map((environment) => environment.name);
        return Object.assign({ name, environments: own }, clusters.get(name));
    });
    const platforms = nodes.filter(({ role }) => role === 'platform');
    const reaches = nodes.flatMap((node) => {
        const pushed = environments.filter(({ cluster, model }) => cluster === node.name && model === 'push');
        const implied = node['reached-by'] === undefined && pushed.length > 0 ? platforms : [];
        return [
            ...implied
                .filter(({ name }) => name !== node.name)
                .map(({ name }) => reach(name, node.name, 'its Argo CD syncs')),
            ...(node['reached-by'] ?? []).map((name) => reach(name, node.name, 'reached-by')),
            ...egressOf(node),
        ];
    });
    return { clusters: nodes, reaches };
}
function reach(from, to, because) {
    return { from, to, because };
}
function egressOf({ name, egress }) {
    return flow_clusters/* allEgressWords */.oH.flatMap((word) => {
        const addresses = egress?.[word] ?? [];
        return addresses.length === 0 ? [] : [reach(name, word, addresses.join(', '))];
    });
}
/** Words of a topology: the usual ones, and others that a cluster has. */
function wordsOf({ clusters }) {
    const isUsed = (word) => clusters.some(({ egress }) => egress?.[word] !== undefined);
    return flow_clusters/* allEgressWords */.oH.filter((word) => isUsual(word) || isUsed(word));
}
function isUsual(word) {
    return flow_clusters/* egressWords */.x$.some((one) => one === word);
}
/** `yes`, `no`, or `?` where the flow does not say what a cluster reaches outside. */
function reachable({ clusters, reaches }, from, to) {
    if (reaches.some((one) => one.from === from && one.to === to))
        return 'yes';
    const isOutside = flow_clusters/* allEgressWords */.oH.some((word) => word === to);
    return isOutside && clusters.find(({ name }) => name === from)?.egress === undefined ? '?' : 'no';
}

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/steps/topology/declaration.js
var declaration = __webpack_require__(50730);
// EXTERNAL MODULE: ./lib/src/report/picture.js
var picture = __webpack_require__(92083);
;// CONCATENATED MODULE: ./lib/src/steps/topology/picture.js


const width = 220;
const height = 76;
const gapX = 120;
const gapY = 28;
const margin = 24;
/**
 * Draws the platform at the left, the clusters in the middle, what lies outside at the right, and an arrow for each
 * connection.
 */
function picture_picture(topology) {
    const { clusters, reaches } = topology;
    const platforms = clusters.filter(({ role }) => role === 'platform');
    const others = clusters.filter(({ role }) => role !== 'platform');
    const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word));
    const columns = [
        platforms.map((one) => ({ name: one.name, lines: linesOf(one), kind: 'leading' })),
        others.map((one) => ({ name: one.name, lines: linesOf(one), kind: 'plain' })),
        outside.map((word) => ({ name: word, lines: [word], kind: 'outside' })),
    ].filter((column) => column.length > 0);
    const boxes = columns.flatMap((column, at) => column.map((node, row) => boxAt(node, at, row)));
    const arrows = reaches.flatMap(({ from, to }) => {
        const [start, end] = [boxes.find(({ name }) => name === from), boxes.find(({ name }) => name === to)];
        return start === undefined || end === undefined ? [] : [arrow(start, end)];
    });
    return (0,picture/* svgOf */.Y$)({
        label: 'Clusters and who reaches whom',
        width: margin * 2 + columns.length * (width + gapX) - gapX,
        height: margin * 2 + Math.max(1, ...columns.map(({ length }) => length)) * (height + gapY) - gapY,
        boxes,
        arrows,
    });
}
function boxAt({ name, lines, kind }, column, row) {
    const shown = lines.flatMap((line, at) => (0,picture/* foldedLines */.EM)(line, width, at > 0, 1));
    const [x, y] = [margin + column * (width + gapX), margin + row * (height + gapY)];
    return { name, kind, x, y, width, height, align: 'middle', lines: shown, title: lines.join(': ') };
}
function linesOf({ name, role, environments, provider, network, argocd }) {
    const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
    const facts = [provider, network, argocd && `argocd: ${argocd}`].filter((fact) => fact !== undefined).join(' · ');
    return [name, runs, facts].filter((line) => line !== '');
}
/** From the side of one box to that of the other; between boxes of a column, round their left side. */
function arrow(from, to) {
    const [startY, endY] = [from.y + height / 2, to.y + height / 2];
    if (from.x === to.x) {
        const bend = from.x - margin;
        return `M${from.x} ${startY}C${bend} ${startY} ${bend} ${endY} ${to.x} ${endY}`;
    }
    const [start, end] = from.x < to.x ? [from.x + width, to.x] : [from.x, to.x + width];
    const middle = (start + end) / 2;
    return `M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}`;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/topology/report.js


/** Clusters, the reachability matrix, and the same as a Mermaid diagram. */
function reportOf({ flow, topology }) {
    const { clusters } = topology;
    const silent = flow.clusters.size === 0
        ? [(0,report/* paragraph */.FY)(`${flow.file} has no "clusters": only what its environments say is shown, and nothing is checked.`)]
        : [];
    return [
        (0,report/* heading */.R_)(`topology of ${flow.name}`),
        ...silent,
        (0,report/* table */.tp)(['Cluster', 'Runs', 'Provider', 'Network', 'Argo CD'], clusters.map(clusterRow)),
        (0,report/* heading */.R_)('Who reaches whom'),
        (0,report/* table */.tp)(['From', ...clusters.map(({ name }) => name), ...wordsOf(topology)], matrix(topology)),
        (0,report/* verbatim */.Bj)(mermaid(topology), 'mermaid'),
    ];
}
function clusterRow({ name, role, environments, provider, network, argocd }) {
    const runs = [...(role === 'platform' ? ['the platform'] : []), ...environments].join(', ');
    return [name, runs, provider ?? '', network ?? '', argocd ?? ''];
}
function matrix(topology) {
    const names = topology.clusters.map(({ name }) => name);
    return names.map((from) => [from].concat([...names, ...wordsOf(topology)].map((to) => (from === to ? '' : reachable(topology, from, to)))));
}
/** Names are DNS labels, so nothing in them is special to Mermaid; `c_` and `o_` keep its keywords away. */
function mermaid(topology) {
    const { clusters, reaches } = topology;
    const isCluster = (name) => clusters.some((cluster) => cluster.name === name);
    const node = (name) => (isCluster(name) ? `c_${name}` : `o_${name}`);
    const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word && !isCluster(word)));
    return [
        'flowchart LR',
        ...clusters.map(({ name, role, environments }) => {
            const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
            return `  ${node(name)}["${name}<br/>${runs}"]`;
        }),
        ...outside.map((word) => `  ${node(word)}(["${word}"])`),
        ...reaches.map(({ from, to }) => `  ${node(from)} --> ${node(to)}`),
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/steps/topology/topology.js





/** The rules of the flow have refused what contradicts itself before anything is drawn. */
const topology = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan,
    describe: reportOf,
    execute,
};
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)({ flow: inputs.flow }, ports, 'topology');
    return { flow, topology: topologyOf(flow), svg: inputs.svg };
}
async function execute(planned, { files }) {
    const { flow, topology: drawn, svg } = planned;
    if (svg !== undefined)
        await files.write(svg, new TextEncoder().encode(picture_picture(drawn)));
    const { clusters, reaches } = drawn;
    return {
        changed: svg !== undefined,
        headline: `${clusters.length} clusters of ${flow.name}, ${reaches.length} connections`,
        outputs: { clusters: String(clusters.length), reaches: String(reaches.length) },
        data: { flow: flow.name, clusters, reaches },
        report: reportOf(planned),
    };
}


/***/ })

};
