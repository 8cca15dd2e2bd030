export const id = 1641;
export const ids = [1641];
export const modules = {

/***/ 11641:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showCanary: () => (/* binding */ showCanary)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/pipeline/advance.js + 10 modules
var advance = __webpack_require__(49658);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js
var manifest_bump = __webpack_require__(30573);
// EXTERNAL MODULE: ./lib/src/web/create.js + 3 modules
var create = __webpack_require__(1052);
;// CONCATENATED MODULE: ./lib/src/demo/canary-texts.js
const canary_texts_name = 'prod.example.com/shop/cart';
/** The digests of two releases. */
const releases = { old: `sha256:${'13'.repeat(32)}`, new: `sha256:${'14'.repeat(32)}` };
/** The flow; `prometheus` is the address of the server that the metric is asked of. */
function canaryFlow(gitops, prometheus) {
    return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${JSON.stringify(gitops)}, branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - name: cart
    image: shop/cart
    delivery:
      prod:
        canary:
          stable: { image: { file: prod/stable.yaml, path: "spec.template.spec.containers[name=cart].image" } }
          canary:
            image: { file: prod/canary.yaml, path: "spec.template.spec.containers[name=cart].image" }
            weight: { file: prod/route.yaml, path: "spec.rules[0].backendRefs[name=cart-canary].weight" }
          stable-weight: { file: prod/route.yaml, path: "spec.rules[0].backendRefs[name=cart-stable].weight" }
          steps: [10, 25, 50, 100]
          pause: 10m
          confirmation: off # no cluster here; with Argo CD or Flux a step waits until it runs
          metrics: [{ name: errors, server: "${prometheus}", query: 'errors_percent{app="cart-canary"}', max: 1 }]
`;
}
/** The manifests of production when nothing is under way. */
const canaryManifests = {
    'prod/stable.yaml': workload('cart-stable'),
    'prod/canary.yaml': workload('cart-canary'),
    'prod/route.yaml': `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart }
spec:
  rules:
    - backendRefs:
        - { name: cart-stable, port: 80, weight: 100 }
        - { name: cart-canary, port: 80, weight: 0 } # the share of the next release
`,
};
function workload(deployment) {
    return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${deployment} }
spec:
  template:
    spec:
      containers:
        - name: cart
          image: ${canary_texts_name}:1.3.0@${releases.old}
`;
}

// EXTERNAL MODULE: ./lib/src/demo/stage.js
var demo_stage = __webpack_require__(774);
// EXTERNAL MODULE: ./lib/src/demo/world.js
var world = __webpack_require__(44411);
;// CONCATENATED MODULE: ./lib/src/demo/canary.js








const cart = { application: 'cart', environment: 'prod' };
const route = 'prod/route.yaml';
/**
 * Delivers a release to 25 % of the traffic by commits, until a metric takes it back. Throws Surprise when anything goes
 * other than it says.
 */
async function showCanary({ root, ports: given, ...show }) {
    const errors = { percent: '0.2' };
    const { ports, later } = withTime(given);
    const prometheus = await startPrometheus(errors, ports);
    try {
        const gitops = await createRepository(root, prometheus.origin, ports);
        const stage = (0,demo_stage/* createStage */.x)(ports, { ...show, verbose: true });
        const shown = async () => {
            const { text } = await ports.git.run(['--git-dir', gitops, 'show', `main:${route}`]);
            for (const line of text.split('\n').filter((one) => one.includes('weight')))
                stage.say(`  ${route}: ${line.trim()}`);
        };
        stage.say('Production runs 1.3.0; its HTTPRoute in Git gives all traffic to cart-stable.');
        stage.title('1.4.0 enters with a tenth of the traffic');
        const entry = { version: '1.4.0', digest: releases.new, 'check-registry': 'off' };
        await stage.run(manifest_bump.manifestBump, { ...cart, ...entry }, { changed: 'true' });
        await shown();
        stage.title('A run that comes too early waits');
        await stage.run(advance.advance, cart, { state: 'waiting' });
        stage.title('Eleven minutes later, with 0.2 % errors, comes the next step');
        later(11);
        await stage.run(advance.advance, cart, { state: 'advanced', share: '25' });
        await shown();
        stage.title('Then 7 % of the requests fail: one commit gives all traffic back to 1.3.0');
        errors.percent = '7';
        later(2);
        await stage.close(advance.advance, cart, 1, 'delivery-rolled-back');
        await shown();
        await stage.run(advance.advance, cart, { state: 'idle' });
        stage.title('Every step is a commit of the GitOps repository');
        const { text } = await ports.git.run(['--git-dir', gitops, 'log', '--reverse', '--format=%s', 'main']);
        for (const line of text.trimEnd().split('\n'))
            stage.say(`  ${line}`);
    }
    finally {
        prometheus.server.close();
    }
}
/** Ports whose clock goes ahead on request: nobody waits ten minutes for a demo. */
function withTime(ports) {
    let ahead = 0;
    const clock = { ...ports.clock, now: () => new Date(ports.clock.now().getTime() + ahead) };
    const web = (0,create/* createWeb */.x)({ clock, insecure: ['127.0.0.1'] });
    return { ports: { ...ports, clock, web }, later: (minutes) => void (ahead += minutes * 60_000) };
}
/** A server that answers as Prometheus does (HTTP API v1, instant queries), on the loopback. */
async function startPrometheus(errors, { clock }) {
    const server = (0,external_node_http_.createServer)((_request, response) => {
        const value = [Math.floor(clock.now().getTime() / 1000), errors.percent];
        const data = { resultType: 'vector', result: [{ metric: {}, value }] };
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'success', data }));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { server, origin: `http://127.0.0.1:${port}` };
}
async function createRepository(root, prometheus, { git }) {
    const [seed, gitops] = [(0,external_node_path_.join)(root, 'seed'), (0,external_node_path_.join)(root, 'gitops.git')];
    const flow = { 'krci-deploy.yaml': canaryFlow(gitops, prometheus) };
    await (0,world/* write */.M9)(root, flow);
    await (0,world/* write */.M9)(seed, {});
    await git.run(['init', '--quiet', '--initial-branch=main', seed]);
    await (0,world/* commit */.cd)(git, seed, '2026-11-02T09:30:00Z', 'chore: the cart, twice behind one route', {
        ...flow,
        ...canaryManifests,
    });
    await git.run(['clone', '--quiet', '--bare', seed, gitops], { cwd: root });
    return gitops;
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

/***/ 34190:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/**
 * Reads a `Retry-After` header (RFC 9110, section 10.2.3: seconds or a date) as milliseconds; undefined when there is
 * none that can be read.
 */
function retryAfterMs(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2,8}, /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}


/***/ }),

/***/ 1052:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ createWeb)
});

// EXTERNAL MODULE: ./lib/src/http/response.js
var response = __webpack_require__(28112);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/http/client.js
var client = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/src/http/connection-error.js
var connection_error = __webpack_require__(27056);
// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
// EXTERNAL MODULE: ./lib/src/http/forbidden-address.js
var forbidden_address = __webpack_require__(56599);
;// CONCATENATED MODULE: ./lib/src/web/address.js


/**
 * Parses a server's address from a flow file or the environment.
 * It is https, or http where the host is named insecure, loopback included. Throws UsageError, and RefusedError for a
 * link-local or metadata address.
 */
function serverAddress(text, title, insecure) {
    if (!URL.canParse(text)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-address',
            where: title,
            expected: 'an address such as https://host',
            found: `"${printable(text)}"`,
        });
    }
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb({
            code: 'address-with-credentials',
            where: title,
            found: `the address of ${url.host} has credentials in it`,
            fix: 'remove them',
        });
    }
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol === 'http:' && isNamed(url, insecure))
        return url;
    throw new errors/* UsageError */.eb({
        code: 'insecure-address',
        where: title,
        expected: 'https',
        found: `${printable(url.protocol)}//${url.host}`,
        fix: 'name the host in KRCI_DEPLOY_INSECURE_HOSTS if it is meant',
    });
}
/**
 * Returns the target of a redirect: the same host by the same or a better protocol.
 * An answer of another host would not be an answer of the named server. Throws RefusedError.
 */
function redirected(location, from, name) {
    if (!URL.canParse(location, from.href))
        throw elsewhere(name, 'something that is no address');
    const url = new URL(location, from);
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw elsewhere(name, 'an address with credentials in it');
    if (url.hostname !== from.hostname) {
        throw elsewhere(name, (0,forbidden_address/* isLoopback */.U9)(url.hostname) ? 'this very machine' : `another host, ${url.host}`);
    }
    const isUpgrade = from.protocol === 'http:' && url.protocol === 'https:';
    if (isUpgrade || (url.protocol === from.protocol && url.port === from.port))
        return url;
    throw elsewhere(name, `${printable(url.protocol)}//${url.host}`);
}
function isNamed(url, insecure) {
    return insecure.includes(url.host) || insecure.includes(url.hostname);
}
function elsewhere(name, where) {
    return new errors/* RefusedError */.fk({
        code: 'forbidden-redirect',
        where: name,
        found: `it redirects to ${where}`,
        fix: 'name the address of the server if it has moved',
    });
}
function printable(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 100);
}

// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __webpack_require__(3219);
// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/http/retry-after.js
var retry_after = __webpack_require__(34190);
// EXTERNAL MODULE: ./lib/src/http/server-message.js
var server_message = __webpack_require__(19846);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/web/failure.js







/** Makes the error for an unexpected status, with the server's message. */
function statusFailure(answer, asked, now) {
    const { status } = answer;
    const { name, what } = asked;
    const said = (0,server_message/* serverMessageSuffix */.u)(wordsOf(answer.bytes));
    if ((0,response/* isTransientStatus */.Dm)(answer)) {
        const after = (0,retry_after/* retryAfterMs */.V)(answer.header('retry-after'), now);
        return new transient_error/* TransientError */.N({ code: 'server-unavailable', where: name, expected: what, found: `status ${status}${said}` }, { retryAfterMs: after });
    }
    const { code, reason, fix } = meaningOf(status, asked);
    return new errors/* RemoteError */.Hi({
        code,
        where: name,
        expected: what,
        found: `status ${status}${said}${reason === undefined ? '' : `: ${reason}`}`,
        fix,
    });
}
function meaningOf(status, { token, variables, scope }) {
    if (status === 407)
        return { code: 'proxy-credentials', reason: proxy/* proxyWantsCredentials */.e[1] };
    if (variables === undefined) {
        return status === 404 ? { code: 'not-found' } : { code: 'server-refused', reason: 'it is asked without a token' };
    }
    if (status === 401 && token === undefined) {
        return { code: 'token-missing', reason: 'it asks for a token, and none is set', fix: `set ${variables}` };
    }
    if (status === 401) {
        return { code: 'token-refused', reason: `the token of ${token} is wrong, expired or revoked`, fix: 'replace it' };
    }
    if (status === 403) {
        const reason = `the token of ${token ?? variables} may not, it needs ${scope}`;
        return { code: 'token-too-narrow', reason, fix: 'give the token this permission' };
    }
    if (status === 404) {
        return { code: 'not-found', reason: `there is none, or the token may not see it (it needs ${scope})` };
    }
    return { code: 'server-refused' };
}
/** Reads the server's message in the shapes of SonarQube, Prometheus, ServiceNow and Jira. */
function wordsOf(bytes) {
    if (bytes === undefined || bytes.length > 65_536)
        return '';
    try {
        const body = (0,json/* parseJson */.qF)(bytes, '');
        const words = candidates(body).find((one) => typeof one === 'string');
        return typeof words === 'string' ? words : '';
    }
    catch {
        return '';
    }
}
function candidates(body) {
    const first = (name) => {
        const list = (0,json/* member */.Dc)(body, name);
        return (0,json/* isList */.Lv)(list) ? list[0] : undefined;
    };
    const error = (0,json/* member */.Dc)(body, 'error');
    return [
        (0,json/* textAt */.$6)(first('errors'), 'msg'),
        (0,json/* isObject */.Gv)(error) ? (0,json/* textAt */.$6)(error, 'message') : error,
        first('errorMessages'),
        (0,json/* textAt */.$6)(body, 'message'),
    ];
}

;// CONCATENATED MODULE: ./lib/src/web/token.js

/**
 * Returns the Authorization header for a server.
 * Throws RefusedError for a token that is for another one.
 */
function authorization(base, { title, tokenAs }, credential) {
    const { token, home } = credential;
    if (token === undefined)
        return undefined;
    if (home !== undefined && originOf(home.url) !== base.origin) {
        throw new errors/* RefusedError */.fk({
            code: 'token-of-another-server',
            where: title,
            found: `${token.variable} is for ${originOf(home.url)} (${home.variable}), and ${base.origin} is to be asked`,
            fix: 'correct the one that is wrong',
        });
    }
    if (token.username !== undefined)
        return basic(token.username, token.secret);
    return tokenAs === 'user' ? basic(token.secret, '') : `Bearer ${token.secret}`;
}
function originOf(url) {
    return URL.canParse(url) ? new URL(url).origin : 'no address';
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/web/create.js









/**
 * No new attempt starts after two minutes.
 * `Retry-After` is kept as far as that leaves room for it.
 */
const policy = {
    deadlineMs: 120_000,
    firstPauseMs: 500,
    maxPauseMs: 10_000,
    maxAttempts: 5,
    maxRefusals: 3,
};
const maxRedirects = 3;
const maxAnswerBytes = 4 * 1024 * 1024;
function createWeb(options) {
    const { credentials = {}, insecure = [], environment = {}, timeoutMs = 30_000 } = options;
    const usual = { timeoutMs, maxBytes: maxAnswerBytes, environment, deadline: options.deadline };
    const exchange = (0,client/* createExchange */.C)(usual);
    return {
        home: (service) => credentials[service]?.home?.url,
        open(server) {
            const base = serverAddress(server.base, server.title, insecure);
            const credential = (server.service && credentials[server.service]) ?? {};
            return createServer({
                server,
                base,
                exchange: server.limits === undefined && server.ca === undefined
                    ? exchange
                    : (0,client/* createExchange */.C)({ ...usual, ...server.limits, ca: server.ca }),
                clock: options.clock,
                header: authorization(base, server, credential),
                token: credential.token?.variable,
            });
        },
    };
}
const variables = {
    sonar: 'KRCI_DEPLOY_SONAR_TOKEN',
    prometheus: 'KRCI_DEPLOY_PROMETHEUS_TOKEN',
    change: 'KRCI_DEPLOY_CHANGE_TOKEN, or KRCI_DEPLOY_CHANGE_USERNAME and KRCI_DEPLOY_CHANGE_PASSWORD',
    argocd: 'KRCI_DEPLOY_ARGOCD_TOKEN',
    kubernetes: 'KRCI_DEPLOY_KUBERNETES_TOKEN',
};
function createServer(line) {
    const { server, base, clock, token } = line;
    const name = `${server.title} at ${base.host}`;
    async function read(request) {
        const wanted = server.service && variables[server.service];
        const asked = { name, what: request.what, scope: server.scope, token, variables: wanted };
        // A sent request may have been executed, unless the connection failed or the answer asks for a retry.
        const mayRepeat = (error) => methodOf(request) === 'GET' || error.isConnectionRefused || error.retryAfterMs !== undefined;
        if (server.isOnce === true)
            return answered(request, asked, line);
        return (0,retry/* retryTransient */.j)(() => answered(request, asked, line), policy, clock, mayRepeat);
    }
    return {
        name,
        base,
        read,
        async ask(request) {
            const { status, bytes, date } = await read(request);
            return { status, body: (0,json/* parseJson */.qF)(bytes, name), date };
        },
    };
}
async function answered(request, asked, line) {
    try {
        const answer = await follow(wholeRequest(request, line), asked.name, line.exchange);
        const { status, bytes } = answer;
        const isAnswer = (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
        if (!isAnswer)
            throw statusFailure(answer, asked, line.clock.now());
        if (bytes === undefined) {
            throw new errors/* EvidenceError */.oe({
                code: 'answer-too-large',
                where: asked.name,
                expected: `at most ${line.server.limits?.maxBytes ?? maxAnswerBytes} bytes of ${asked.what}`,
                found: 'more',
                fix: 'ask for less',
            });
        }
        return { status, bytes, date: dateOf(answer) };
    }
    catch (error) {
        throw (0,connection_error/* connectionError */.$)(error, asked.name);
    }
}
function methodOf({ method, body }) {
    return method ?? (body === undefined ? 'GET' : 'POST');
}
function wholeRequest(request, { base, header }) {
    const { path, query = {}, body, media, bodyMedia = 'application/json' } = request;
    const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return {
        method: methodOf(request),
        url,
        headers: {
            accept: media ?? 'application/json',
            'user-agent': 'krci-deploy',
            ...(body === undefined ? {} : { 'content-type': bodyMedia }),
            ...(header === undefined ? {} : { authorization: header }),
        },
        body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
    };
}
/** Follows redirects of a GET by hand. They stay on the host, and so does the token. */
async function follow(request, name, exchange) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const answer = await exchange({ ...request, url });
        if (!(0,response/* isRedirect */.N6)(answer))
            return answer;
        const location = answer.header('location');
        if (location === undefined || request.method !== 'GET') {
            throw new errors/* RemoteError */.Hi({
                code: 'unexpected-redirect',
                where: name,
                found: `it answers with a redirect (${answer.status})`,
                fix: 'name its address',
            });
        }
        url = redirected(location, url, name);
    }
    throw new errors/* RemoteError */.Hi({
        code: 'too-many-redirects',
        where: name,
        found: `it redirects more than ${maxRedirects} times`,
        fix: 'name its address',
    });
}
function dateOf(answer) {
    const time = Date.parse(answer.header('date') ?? '');
    return Number.isNaN(time) ? undefined : new Date(time);
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
