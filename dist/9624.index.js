export const id = 9624;
export const ids = [9624];
export const modules = {

/***/ 8228:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ clockWithin),
/* harmony export */   Hx: () => (/* binding */ deadlinePassed),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   qm: () => (/* binding */ deadlineAt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



const maxTimerMs = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), maxTimerMs));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return { left, signal };
}
/**
 * Returns a clock that does not sleep beyond the deadline: a pause that would outlast it, for a rate limit as for a
 * queue, is refused at once.
 *
 * Its `sleep` throws RemoteError `deadline-passed`.
 */
function clockWithin(clock, deadline) {
    return {
        now: () => clock.now(),
        random: () => clock.random(),
        left: () => deadline.left(),
        sleep: async (milliseconds) => {
            if (milliseconds > deadline.left())
                throw deadlinePassed('the next attempt');
            await clock.sleep(milliseconds);
        },
    };
}
/** Makes the error for a request to `where` that the deadline ended. */
function deadlinePassed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({
        code: 'deadline-passed',
        where,
        found: 'timed out before all of it was done',
        fix: 'run it again, or raise "timeout"',
    });
}
/**
 * Makes a failure final when the server requires a longer pause than is left: `within` is a deadline, or the clock of
 * a run.
 */
function inTime(error, within) {
    const left = within?.left?.();
    if (left === undefined || !(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return error;
    if ((error.retryAfterMs ?? 0) <= left)
        return error;
    const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
    const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}


/***/ }),

/***/ 34744:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



/**
 * Runs `operation` until it succeeds, `decide` gives up, or the policy's or the run's deadline would pass during the
 * next pause; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadlineMs;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
            const pause = decision.afterMs ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            if (pause > (clock.left?.() ?? pause))
                throw (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .RN)(error, clock);
            await clock.sleep(pause);
        }
    }
}
/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass.
 * The last error is thrown as a plain RemoteError, so that a caller with a policy of its own does not multiply attempts.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N) || !mayRepeat(error))
            return false;
        if (attempt >= (error.isConnectionRefused ? policy.maxRefusals : policy.maxAttempts))
            return false;
        return { afterMs: error.retryAfterMs };
    };
    try {
        return await retry(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(withAttempts(error, attempts), { cause: error.cause });
    }
}
function withAttempts({ problem }, attempts) {
    if (attempts === 1)
        return problem;
    const parts = [problem.found, `gave up after ${attempts} attempts`];
    return { ...problem, found: parts.filter((part) => part !== undefined).join('; ') };
}


/***/ }),

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


/***/ })

};
