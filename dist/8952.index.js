export const id = 8952;
export const ids = [8952];
export const modules = {

/***/ 8952:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showMigration: () => (/* binding */ showMigration)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _steps_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2889);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(774);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44411);




const flow = { flow: 'gitops/krci-deploy.yaml', environment: 'test', application: 'cart' };
const timeouts = "SET lock_timeout = '5s';\nSET statement_timeout = '60s';\n";
/**
 * Judges three releases of an application for an environment that runs the one before: one that expands the schema, one
 * that drops a column along with the code that used it, one whose SQL is made at run time. Throws Surprise when anything
 * goes other than it says.
 */
async function showMigration({ root, ports, ...show }) {
    const stage = (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .createStage */ .x)(ports, { ...show, verbose: true });
    const application = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'cart');
    await createWorld(root, application, ports);
    stage.say(`The environment test runs cart 1.3.0. Its migrations lie in ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(application, 'db')}.`);
    stage.title('A release that expands the schema, and changes code');
    const expand = await release(application, ports, {
        'db/V2__mail.sql': `${timeouts}ALTER TABLE users ADD COLUMN mail text;\n`,
        'app/server': 'reads both\n',
    });
    await stage.run(_steps_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__.gate, { ...flow, commit: expand });
    stage.title('A release that drops the column which 1.3.0 still reads');
    const contract = await release(application, ports, {
        'db/V3__drop.sql': `${timeouts}ALTER TABLE users DROP COLUMN email;\n`,
        'app/server': 'reads mail\n',
    });
    await stage.close(_steps_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__.gate, { ...flow, commit: contract }, 1, 'gate-failed');
    stage.title('The same, hidden in code');
    await ports.git.run(['reset', '--quiet', '--hard', expand], { cwd: application });
    const hidden = await release(application, ports, {
        'db/V3__drop.sql': "DO $$ BEGIN EXECUTE 'ALTER TABLE users DROP COLUMN ' || 'email'; END $$;\n",
    });
    await stage.close(_steps_gate_gate_js__WEBPACK_IMPORTED_MODULE_1__.gate, { ...flow, commit: hidden }, 3, 'gate-without-proof');
}
async function createWorld(root, application, { git }) {
    await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .write */ .M9)(application, {});
    await git.run(['init', '--quiet', '--initial-branch=main', application]);
    await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .commit */ .cd)(git, application, '2026-11-02T09:00:00Z', 'feat: a cart', {
        'db/V1__users.sql': 'CREATE TABLE users (id int PRIMARY KEY, email text);\n',
        'app/server': 'reads email\n',
    });
    await git.run(['tag', 'v1.3.0'], { cwd: application });
    const gitops = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'gitops');
    await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .write */ .M9)(gitops, {});
    await git.run(['init', '--quiet', '--initial-branch=main', gitops]);
    await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .commit */ .cd)(git, gitops, '2026-11-02T09:30:00Z', 'chore: the shop', {
        'apps/test.yaml': 'image: { tag: 1.3.0 }\n',
        'krci-deploy.yaml': `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}.yaml", path: image }
    source: { repository: ${JSON.stringify(application)} }
gates: { test: { migrations: { path: "db/*.sql", irreversible: off } } }
`,
    });
}
/** Commits a release and returns its commit. */
async function release(application, { git }, files) {
    await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .commit */ .cd)(git, application, '2026-11-20T10:00:00Z', 'feat: a release', files);
    return (await git.run(['rev-parse', 'HEAD'], { cwd: application })).text.trim();
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
