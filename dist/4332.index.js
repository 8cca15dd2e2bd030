export const id = 4332;
export const ids = [4332];
export const modules = {

/***/ 74332:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/dr-verify.js + 5 modules
var dr_verify = __webpack_require__(89472);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js
var promote = __webpack_require__(52401);
// EXTERNAL MODULE: ./lib/src/steps/version/version.js + 35 modules
var version = __webpack_require__(63151);
;// CONCATENATED MODULE: ./lib/src/demo/github-stand-in.js
const selfApproval = { approver: 'ada', comment: 'ship it', preventsSelfReview: false };
/** Answers as GitHub does about a protected environment, its approval and the artifact's author. */
function githubStandIn({ clock, platform }, run) {
    const { approver, comment, preventsSelfReview } = run;
    return {
        ...platform,
        kind: 'github',
        run: { actor: 'ada' },
        protection: (environment) => Promise.resolve({
            environment,
            reviewers: ['ada', 'grace'].map((name) => ({ kind: 'user', name, approvals: 1 })),
            approvalsRequired: 1,
            preventsSelfReview,
            administratorsBypass: false,
            branches: 'protected',
            waitMinutes: 0,
        }),
        approvals: () => Promise.resolve([{ environment: 'prod', reviewer: approver, state: 'approved', comment }]),
        entry: () => Promise.resolve({ starters: ['ada'], since: clock.now() }),
        announced: () => Promise.resolve({ words: [], earlier: [] }),
        authors: () => Promise.resolve({ people: ['alice'], unknown: [] }),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/demo/image.js




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
    const tar = (0,external_node_child_process_.spawnSync)('tar', ['-cf', '-', '-C', application, 'app'], { maxBuffer: 2 ** 26 });
    if (tar.status !== 0) {
        throw new errors/* UsageError */.eb({
            code: 'no-tar',
            where: 'demo',
            expected: 'a working tar to pack the image',
            found: reasonOf(tar),
            fix: 'install tar',
        });
    }
    const layer = await pushBlob(repository, mediaTypes.layer, (0,external_node_zlib_.gzipSync)(tar.stdout));
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
        rootfs: { type: 'layers', diff_ids: [(0,digest/* digestOf */.ol)(layer)] },
    };
}
function manifestOf(mediaType, content) {
    const bytes = json({ schemaVersion: 2, mediaType, ...content });
    return { bytes, descriptor: { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.length } };
}
async function pushBlob(repository, mediaType, bytes) {
    const blob = { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.length };
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

// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js + 17 modules
var gate = __webpack_require__(16221);
// EXTERNAL MODULE: ./lib/src/declaration/names.js
var names = __webpack_require__(38541);
// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __webpack_require__(27450);
// EXTERNAL MODULE: ./lib/src/report/text.js
var report_text = __webpack_require__(87358);
;// CONCATENATED MODULE: ./lib/src/demo/stage.js




/** A difference from the script of the demo: a bug, or a machine that lacks a part. */
class Surprise extends Error {
}
function createStage(ports, print) {
    const refuse = async (step, inputs, exitCode, code, show) => {
        print(commandLine(step, inputs));
        const error = await failureOf(perform(step, inputs, ports, show));
        if ((0,errors/* exitCodeOf */.FO)(error) !== exitCode || error.code !== code) {
            throw new Surprise(`expected the refusal ${code} (${exitCode}), found ${error.code}: ${error.message}`);
        }
        print(`  ✗ ${error.message}\n    exit code ${exitCode}`);
    };
    return {
        title: (text) => print(`\n\n${text}\n${'─'.repeat(text.length)}`),
        say: print,
        show: (report) => print(`\n${indented(report)}`),
        run: async (step, inputs, expected = {}) => {
            print(`\n${commandLine(step, inputs)}\n`);
            const outcome = await perform(step, inputs, ports, (report) => print(`${indented(report)}\n`));
            print(`  ✓ ${checked(step, outcome, expected).headline}`);
            return outcome;
        },
        refuse: (step, inputs, exitCode, code) => refuse(step, inputs, exitCode, code, () => { }),
        close: (step, inputs, exitCode, code) => refuse(step, inputs, exitCode, code, (report) => print(`\n${indented(report)}\n`)),
    };
}
async function perform(step, inputs, ports, show) {
    const plan = await step.plan((0,parse/* parseInputs */.TL)(step.declaration, new Map(Object.entries(inputs)), names/* flag */.Jt), ports);
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
        if (error instanceof errors/* StepError */.zg)
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
function commandLine({ declaration: { name: step } }, inputs) {
    const words = Object.entries(inputs).map(([name, value]) => value === 'true' ? (0,names/* flag */.Jt)(name) : `${(0,names/* flag */.Jt)(name)} ${value}`);
    let line = `$ krci-deploy ${step}`;
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
function indented(report) {
    const text = (0,report_text/* renderText */.S)(report.filter(({ kind }) => kind !== 'heading'), { width: columns });
    return text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
}
const columns = 98;

;// CONCATENATED MODULE: ./lib/src/demo/texts.js
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

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js + 2 modules
var manifest_bump = __webpack_require__(15168);
;// CONCATENATED MODULE: ./lib/src/demo/world.js



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
    await createApplication((0,external_node_path_.join)(root, places.application), git);
    const key = publicKey === undefined ? {} : { 'promotion.pub': publicKey };
    const flow = { 'krci-deploy.yaml': flowFile(places, publicKey !== undefined), ...key };
    await createGitops(root, git, flow);
    await write(root, { ...flow, ...reports });
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
    const seed = (0,external_node_path_.join)(root, 'seed');
    await git.run(['init', '--quiet', '--initial-branch=main', seed]);
    const files = environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)]);
    await commit(git, seed, '2026-11-02T09:30:00Z', 'chore: values of the cart', {
        ...flow,
        ...Object.fromEntries(files),
    });
    await git.run(['clone', '--quiet', '--bare', seed, places.gitops], { cwd: root });
    await git.run(['clone', '--quiet', '--mirror', places.gitops, places.mirror], { cwd: root });
    await (0,promises_.rm)(seed, { recursive: true });
}
const environments = ['dev', 'test', 'uat', 'staging', 'prod'];
/** Brings the mirror up to date, as a scheduled job would. */
async function updateMirror(root, git) {
    await git.run(['push', '--quiet', '--mirror', (0,external_node_path_.join)(root, places.mirror)], { cwd: (0,external_node_path_.join)(root, places.gitops) });
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
        const file = (0,external_node_path_.join)(directory, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
}

;// CONCATENATED MODULE: ./lib/src/demo/tour.js




/** One promotion: the gate opens, the artifact is moved, Git says so. `gates` is the stage of the gate, by default the same. */
async function deliver(stage, { environment, version: selected, target, digest, commit }, gates = stage) {
    const version = target ?? selected;
    stage.title(`${environment} gets ${version}`);
    const artifact = `${places.nonproduction}/shop/cart@${digest}`;
    const verdict = `verdicts/${environment}.json`;
    const written = { 'verdict-file': verdict, record: 'true' };
    await gates.run(gate.gate, { environment, artifact, ...evidence(commit), ...written }, { verdict: 'pass' });
    await stage.run(promote.promote, {
        application: 'cart',
        to: environment,
        version: selected,
        ...(target === undefined ? {} : { 'target-version': target }),
        'expect-digest': digest,
        'verdict-file': verdict,
    }, { digest, version });
    await stage.run(manifest_bump.manifestBump, { application: 'cart', environment, version, digest }, { digest, version, changed: 'true' });
}
/** Reports of the build, and the repository whose flow file judges them, for the gates. */
function evidence(commit) {
    return {
        application: 'cart',
        commit,
        repository: places.gitops,
        'evidence-commit': commit,
        sarif: 'reports/semgrep.sarif',
        coverage: 'reports/lcov.info',
        junit: 'reports/junit.xml',
    };
}

;// CONCATENATED MODULE: ./lib/src/demo/people.js






const day = 24 * 60 * 60 * 1000;
/** Shows the two acts that take two people: a finding accepted for a while, an artifact let into production. */
async function showPeople(stage, ports, root, build) {
    await commitExceptions(ports, root);
    const uat = { environment: 'uat', ...evidence(build.commit), sarif: 'reports/semgrep-failing.sarif' };
    stage.title('What takes two people');
    stage.say('\nAlice asks for an exception, and Bob approves it: CODEOWNERS makes him an owner of the file.');
    await stage.run(gate.gate, { ...uat, exceptions: 'exceptions/valid.yaml' }, { verdict: 'pass' });
    stage.say('\nThe same exception, the day after it ended:');
    await stage.close(gate.gate, { ...uat, exceptions: 'exceptions/ended.yaml' }, 1, 'gate-failed');
    stage.say('\nAda starts a run into production and approves it herself. Here a stand-in answers for GitHub:');
    const artifact = `${places.production}/shop/cart@${build.digest}`;
    const hosted = createStage({ ...ports, platform: githubStandIn(ports, selfApproval) }, (line) => stage.say(line));
    await hosted.close(gate.gate, { environment: 'prod', artifact, ...evidence(build.commit) }, 1, 'gate-failed');
}
/** Exceptions count as far as they and CODEOWNERS are committed. */
async function commitExceptions({ clock, git }, root) {
    const on = (days) => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10);
    const files = {
        '.gitignore': '/*\n!/.github/\n!/exceptions/\n',
        '.github/CODEOWNERS': '/exceptions/ @bob\n',
        'exceptions/valid.yaml': exceptionsFile(on(30)),
        'exceptions/ended.yaml': exceptionsFile(on(-1)),
    };
    await git.run(['init', '--quiet', '--initial-branch=main', root]);
    await commit(git, root, '2026-11-20T12:00:00Z', 'chore: an exception for the search', files);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/records/attach.js
var attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/steps/status/status.js + 9 modules
var status_status = __webpack_require__(82323);
;// CONCATENATED MODULE: ./lib/src/demo/records.js










function newPair() {
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', {
        namedCurve: 'prime256v1',
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    return { privatePem: privateKey, publicPem: publicKey };
}
/** Edits Git by hand and forges the missing record; staging accepts neither. Git is put back as it was. */
async function showRecords(stage, ports, root, build) {
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(places.nonproduction, 'shop/cart'));
    const other = await repository.resolve('another-build');
    if (other === undefined)
        throw new Surprise('the other build is gone');
    const promotion = { application: 'cart', to: 'staging', 'target-version': '1.3.0-rc.2' };
    stage.title('A record is required, and a forged one is refused');
    stage.say('\nSomebody writes a build into uat by hand, past the steps:');
    await replaceInUat(ports, root, build.digest, other.digest);
    await stage.refuse(promote.promote, promotion, 1, 'record-missing');
    stage.say('\nThen they sign a record of it with a key of their own:');
    await (0,attach/* attachRecord */.LL)(repository, other, forged(ports, repository.name), (0,keys/* signingKey */.NR)(newPair().privatePem));
    await stage.refuse(promote.promote, promotion, 1, 'record-unknown-key');
    stage.say('\nWhoever looks at the board sees it too; then Git is put back.');
    await stage.run(status_status.status, {}, { drifted: '1', unrecorded: '1' });
    await replaceInUat(ports, root, other.digest, build.digest);
}
function forged({ clock }, repository) {
    return {
        flow: 'shop',
        application: 'cart',
        source: { environment: 'test', repository },
        destination: { environment: 'uat', repository },
        version: '1.3.0-rc.1',
        approvers: ['nobody'],
        time: clock.now().toISOString(),
        tool: { name: 'krci-deploy', version: '0.0.0' },
    };
}
async function replaceInUat({ git }, root, before, after) {
    const [clone, path] = [(0,external_node_path_.join)(root, 'by-hand'), 'shop/uat/cart-values.yaml'];
    await git.run(['clone', '--quiet', (0,external_node_path_.join)(root, places.gitops), clone]);
    const text = (await (0,promises_.readFile)((0,external_node_path_.join)(clone, path), 'utf8')).replace(before, after);
    await commit(git, clone, '2026-11-23T18:00:00Z', 'chore: by hand', { [path]: text });
    await git.run(['push', '--quiet', 'origin', 'main'], { cwd: clone });
    await (0,promises_.rm)(clone, { recursive: true });
}

;// CONCATENATED MODULE: ./lib/src/demo/refusals.js









/** Five things that must not happen, tried for real; afterwards Git and the registries are as they were. */
async function showRefusals(stage, ports, root, build) {
    await pushAnotherBuild(ports, root);
    const before = await stateOf(ports, root);
    const uat = { environment: 'uat', ...evidence(build.commit) };
    stage.title('Five things that are refused');
    stage.say('\nSkip an environment:');
    await stage.refuse(promote.promote, { application: 'cart', from: 'test', to: 'staging' }, 1, 'environment-skipped');
    stage.say('\nMove a tag to another digest:');
    const source = `${places.nonproduction}/shop/cart:another-build`;
    const destination = `${places.nonproduction}/shop/cart:1.3.0-rc.1`;
    await stage.refuse(promote.promote, { source, destination }, 1, 'tag-would-move');
    stage.say('\nOpen a gate without a report:');
    await stage.refuse(gate.gate, { ...uat, sarif: 'reports/never-written.sarif' }, 3, 'gate-without-proof');
    stage.say('\nOpen a gate with a failing report:');
    await stage.refuse(gate.gate, { ...uat, sarif: 'reports/semgrep-failing.sarif' }, 1, 'gate-failed');
    stage.say('\nLet a platform push to production:');
    await stage.refuse(promote.promote, { flow: 'push.yaml', application: 'cart', to: 'prod' }, 2, 'production-push');
    if ((await stateOf(ports, root)) !== before)
        throw new Surprise('a refused step changed something');
    stage.say('\nNothing moved: Git and the registries are as they were.');
}
/** Another image of the same application, and a flow file that would let a platform push to production. */
async function pushAnotherBuild(ports, root) {
    const application = (0,external_node_path_.join)(root, places.application);
    await write(application, { 'app/server': 'echo another cart\n' });
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(places.nonproduction, 'shop/cart'));
    await buildImage(application, repository, 'another-build');
    const flow = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'krci-deploy.yaml'), 'utf8');
    await write(root, { 'push.yaml': flow.replace(/(name: prod,.*)model: pull/, '$1model: push') });
}
async function stateOf(ports, root) {
    const head = await ports.git.run(['rev-parse', 'main'], { cwd: (0,external_node_path_.join)(root, places.gitops) });
    const tags = [];
    for (const registry of [places.nonproduction, places.production]) {
        const repository = ports.registries.open((0,reference/* parseLocation */.zS)(registry, 'shop/cart'));
        for (const tag of (await repository.tags()).toSorted()) {
            tags.push(`${registry} ${tag} ${(await repository.resolve(tag))?.digest ?? 'none'}`);
        }
    }
    return [head.text.trim(), ...tags].join('\n');
}

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/flow/deployed.js
var flow_deployed = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/demo/demo.js

















/**
 * The newcomer's tour: one image travels from dev to production through gates, then five things, a forged record, an
 * exception that has ended and a self-approval are refused. It runs the steps themselves on real Git repositories and
 * OCI layouts. Throws Surprise when anything goes other than it says.
 */
async function runDemo({ root, ports: given, print }) {
    const pair = newPair();
    const ports = withKey(given, pair.privatePem);
    const stage = createStage(ports, print);
    await createWorld(root, ports.git, pair.publicPem);
    stage.say(`An application, a GitOps repository with five environments and two registries, all in ${root}.`);
    const build = await buildOnce(stage, ports, root);
    await travel(stage, ports, build);
    await prove(stage, ports, root, build);
    stage.title('The board: one digest all along');
    stage.show(await board(ports, build.digest));
    await showRefusals(stage, ports, root, build);
    await showRecords(stage, ports, root, build);
    await showPeople(stage, ports, root, build);
}
/** As KRCI_DEPLOY_SIGNING_KEY would bring it. */
function withKey(ports, signingKey) {
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'demo' };
    return { ...ports, recording: { tool, signingKey } };
}
async function buildOnce(stage, ports, root) {
    stage.title('Build once');
    const { outputs } = await stage.run(version.version, { repository: places.application, channel: 'dev' });
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(places.nonproduction, 'shop/cart'));
    const tag = outputs['oci-tag'] ?? '';
    const digest = await buildImage((0,external_node_path_.join)(root, places.application), repository, tag);
    stage.say(`\n  The build pushed it to ${places.nonproduction}/shop/cart:${tag}`);
    stage.say(`  as ${digest}. Nothing is built again.`);
    return { version: outputs['version'] ?? '', digest, commit: outputs['commit'] ?? '' };
}
/** dev and test get the development version, uat and staging its release candidate, production the release. */
async function travel(stage, ports, build) {
    await deliver(stage, { ...build, environment: 'dev' });
    await deliver(stage, { ...build, environment: 'test' });
    const candidate = await reserve(stage, 'rc', '1.3.0-rc.1');
    await deliver(stage, { ...build, environment: 'uat', target: candidate });
    await deliver(stage, { ...build, environment: 'staging', version: candidate });
    const release = await reserve(stage, 'release', '1.3.0');
    stage.say('\nAda starts the run into production, and Grace approves this digest. Here a stand-in answers for GitHub:');
    const approved = { approver: 'grace', comment: build.digest, preventsSelfReview: true };
    const hosted = createStage({ ...ports, platform: githubStandIn(ports, approved) }, (line) => stage.say(line));
    await deliver(stage, { ...build, environment: 'prod', version: candidate, target: release }, hosted);
}
async function reserve(stage, channel, expected) {
    stage.title(`The ${channel === 'rc' ? 'release candidate' : 'release'} takes its number`);
    const inputs = { repository: places.application, channel, 'create-tag': 'true' };
    await stage.run(version.version, inputs, { version: expected, reserved: 'true' });
    return expected;
}
/** Replica and mirror are brought up to date, as scheduled jobs would do it; then recovery is proven. */
async function prove(stage, ports, root, build) {
    stage.title('Could it be rebuilt?');
    await updateMirror(root, ports.git);
    const source = `${places.production}/shop/cart:1.3.0`;
    const destination = `${places.replica}/shop/cart:1.3.0`;
    await stage.run(promote.promote, { source, destination, 'expect-digest': build.digest }, { digest: build.digest });
    await stage.run(dr_verify.drVerify, {}, { verdict: 'pass', failed: '0', unproven: '0' });
}
/**
 * Reads from Git what each environment runs: environments across, version and digest below.
 * Throws Surprise unless all of them run `digest`.
 */
async function board(ports, digest) {
    const flow = await (0,steps_flow.requiredFlow)({}, ports, 'demo');
    const deployed = await (0,flow_deployed/* deployedIn */.G)(flow, flow.applications, await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports));
    const images = deployed.map(({ named }) => named);
    if (images.some((image) => image.digest !== digest))
        throw new Surprise(`not every environment runs ${digest}`);
    const versions = images.map(({ tag = '' }) => /^([^-]*)-?(.*)$/.exec(tag) ?? []);
    return [
        (0,report/* table */.tp)(['', ...flow.environments.map(({ name }) => name)], [
            ['version', ...versions.map(([, core]) => core ?? '')],
            ['pre-release', ...versions.map(([, , prerelease]) => prerelease || '–')],
            ['digest', ...images.map((image) => image.digest?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '')],
            ['model', ...flow.environments.map(({ model }) => model)],
        ]),
    ];
}

;// CONCATENATED MODULE: ./lib/src/base/log.js
const silentLog = {
    debug: () => { },
    info: () => { },
    warn: () => { },
    group: (_title, work) => work(),
};

;// CONCATENATED MODULE: ./lib/src/entry/demo.js





/** Runs the demo in a temporary directory of its own, which is removed unless `keep`. */
async function demo(host, keep, openPorts) {
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-demo-'));
    if (!keep)
        host.tidy.add(() => (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 3 }));
    const ports = await openPorts(demoSurroundings(host, root));
    await runDemo({ root, ports, print: (line) => host.stdout.write(`${line}\n`) });
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


/***/ }),

/***/ 89472:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drVerify: () => (/* binding */ drVerify)
});

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var declaration = __webpack_require__(23761);
// EXTERNAL MODULE: ./lib/src/base/concurrency.js
var concurrency = __webpack_require__(80437);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/copy/completeness.js
var completeness = __webpack_require__(38922);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/checks.js




/** Checks that the image of an environment is in its registry, whole: manifest, children, configuration and layers. */
async function checkImage(deployed, ports) {
    return checkRegistry('image', deployed, deployed.environment.registry, ports);
}
/** Checks the same in the replica that the flow declares, so that losing the registry does not lose the image. */
async function checkReplica(deployed, plan, ports) {
    const { replica } = plan.flow.recovery;
    if (replica !== undefined)
        return checkRegistry('replica', deployed, replica, ports);
    return {
        check: 'replica',
        subject: subjectOf(deployed),
        verdict: 'UNPROVEN',
        because: 'the flow declares no replica registry; name one in recovery.replica',
    };
}
/** Checks that each branch of the mirror is at the verified commit: the deployed state can be read from there. */
async function checkMirror({ branches, flow }, ports) {
    const { mirror } = flow.recovery;
    if (mirror !== undefined)
        return Promise.all(branches.map((branch) => checkMirrored(branch, branches, mirror, ports)));
    const because = 'the flow declares no mirror of the GitOps repository; name one in recovery.mirror';
    return [{ check: 'mirror', subject: 'GitOps repository', verdict: 'UNPROVEN', because }];
}
async function checkMirrored(deployed, all, mirror, ports) {
    const which = all.length === 1 ? '' : `, ${deployed.branch ?? 'default branch'}`;
    const finding = { check: 'mirror', subject: `GitOps repository${which}` };
    return unprovenOnSilence(finding, async () => {
        const repository = ports.gitops.open(mirror, deployed.branch);
        const { commit } = await repository.snapshot();
        if (commit !== undefined && commit === deployed.commit) {
            return { ...finding, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
        }
        const because = `${repository.name} is at ${commit?.slice(0, 12) ?? 'no commit'}, deployed is ${deployed.commit?.slice(0, 12) ?? 'no commit'}; update the mirror`;
        return { ...finding, verdict: 'FAIL', because };
    });
}
async function checkRegistry(check, deployed, registry, ports) {
    const subject = subjectOf(deployed);
    const digest = deployed.named.digest;
    if (deployed.unreadable !== undefined)
        return { check, subject, verdict: 'UNPROVEN', because: deployed.unreadable };
    if (digest === undefined) {
        const because = `${deployed.place} names the tag ${deployed.named.tag ?? '(none)'} and no digest, and a tag can move; run manifest-bump`;
        return { check, subject, verdict: 'UNPROVEN', because };
    }
    return unprovenOnSilence({ check, subject, digest }, () => checkDigest(check, subject, digest, registry, deployed.image, ports));
}
async function checkDigest(check, subject, digest, registry, image, ports) {
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(registry, image));
    const { missing, pieces } = await (0,completeness/* completeness */.P)(repository, digest);
    const finding = { check, subject, digest };
    const [first] = missing;
    if (first === undefined) {
        return {
            ...finding,
            verdict: 'PASS',
            because: `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)} whole (${pieces} pieces)`,
        };
    }
    const because = first.digest === digest
        ? `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}; copy it there before it is needed`
        : `${repository.name} holds ${(0,registry_digest/* shortDigest */.VK)(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${(0,registry_digest/* shortDigest */.VK)(first.digest)}); copy it there again`;
    return { ...finding, verdict: 'FAIL', because };
}
/** Turns silence into UNPROVEN: a remote that does not answer proves nothing either way. */
async function unprovenOnSilence(finding, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { ...finding, verdict: 'UNPROVEN', because: error.message };
        throw error;
    }
}
function subjectOf({ application, environment }) {
    return `${application} in ${environment.name}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/finding.js
/** Whether a finding stops the verification from passing. */
function isFatal(finding, required) {
    return finding.verdict === 'FAIL' || (finding.verdict === 'UNPROVEN' && required.has(finding.check));
}
function countsByVerdict(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/report.js


function describe(plan) {
    return [
        (0,report/* heading */.R_)('dr-verify: plan'),
        (0,report/* paragraph */.FY)(`${headsOf(plan)} names ${report_images(plan.deployed.length)}.`),
        (0,report/* table */.tp)(['environment', 'application', 'digest', 'registry'], plan.deployed.map((deployed) => [
            deployed.environment.name,
            deployed.application,
            digestOf(deployed),
            deployed.environment.registry,
        ])),
        ...absentBlocks(plan),
    ];
}
function findingsReport(findings, plan) {
    return [
        (0,report/* heading */.R_)('dr-verify'),
        (0,report/* paragraph */.FY)(`${headsOf(plan)}; required: ${plan.required.join(', ')}.`),
        (0,report/* table */.tp)(['verdict', 'check', 'subject', 'because'], findings.map(({ verdict, check, subject, because }) => [verdict, check, subject, because])),
        ...absentBlocks(plan),
    ];
}
/** Names the branches that were read. */
function branchNames({ branches }) {
    return branches.map(({ repository }) => repository).join(', ');
}
function headsOf({ branches }) {
    return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}
function absentBlocks({ absent }) {
    if (absent.length === 0)
        return [];
    return [(0,report/* paragraph */.FY)('Not deployed, as Git names no image for them:'), (0,report/* listing */.RR)(absent)];
}
function digestOf({ named, unreadable }) {
    if (unreadable !== undefined)
        return 'unreadable';
    return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : (0,registry_digest/* shortDigest */.VK)(named.digest);
}
function report_images(count) {
    return count === 1 ? 'one image' : `${count} images`;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js





/** Checks asked of registries at the same time. */
const maxConcurrentChecks = 8;
async function execute(plan, ports) {
    const findings = [...(await checkDeployed(plan, ports)), ...(await checkMirror(plan, ports))];
    const fatal = fatalOf(findings, plan);
    const counts = countsByVerdict(findings);
    const summary = `${counts.PASS} passed, ${counts.FAIL} failed, ${counts.UNPROVEN} unproven`;
    const outputs = {
        verdict: fatal.length === 0 ? 'pass' : 'fail',
        commit: plan.branches[0]?.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
    const outcome = {
        changed: false,
        headline: headlineOf(plan, fatal.length === 0, summary),
        outputs,
        data: {
            verdict: outputs.verdict,
            commit: outputs.commit,
            ...(plan.branches.length > 1 && { branches: plan.branches }),
            required: plan.required,
            findings,
            absent: plan.absent,
            notLookedAt,
        },
        report: findingsReport(findings, plan),
    };
    const [first] = fatal;
    if (first === undefined)
        return outcome;
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more)` : '';
    const failure = new errors/* RefusedError */.fk({
        code: 'not-recoverable',
        where: `${first.check} of ${first.subject}`,
        found: `${first.verdict}: ${first.because}${more}`,
    });
    return { ...outcome, failure };
}
/** Headline that claims the checks and no more: a restore needs more than images and manifests. */
function headlineOf({ required }, isProven, summary) {
    const checks = required.length === 0 ? 'nothing is required' : required.join(', ');
    return `${isProven ? 'proven' : 'not proven'}: ${checks} (${summary}); not looked at: ${notLookedAt.join(', ')}`;
}
/** Further needs of a restore, which no check of this step looks at. */
const notLookedAt = ['secrets', 'volumes and databases', 'other objects of the cluster'];
async function checkDeployed(plan, ports) {
    if (plan.deployed.length === 0)
        return [nothingDeployed(plan)];
    const checks = plan.deployed.flatMap((deployed) => [
        () => checkImage(deployed, ports),
        () => checkReplica(deployed, plan, ports),
    ]);
    return (0,concurrency/* mapBounded */.y)(checks, maxConcurrentChecks, (check) => check());
}
/** A verification that looked at nothing has verified nothing. */
function nothingDeployed(plan) {
    return {
        check: 'image',
        subject: plan.environments.map(({ name }) => name).join(', '),
        verdict: 'FAIL',
        because: `${branchNames(plan)} names no image for any application here; check the manifests' layout in ${plan.flow.file}`,
    };
}
function fatalOf(findings, plan) {
    const required = new Set(plan.required);
    const fatal = findings.filter((finding) => isFatal(finding, required));
    // Disproven findings come before unproven ones.
    return fatal.toSorted((a, b) => Number(b.verdict === 'FAIL') - Number(a.verdict === 'FAIL'));
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/places.js
var flow_places = __webpack_require__(11239);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






const everything = ['image', 'replica', 'mirror'];
async function plan(inputs, ports) {
    const flow = await (0,steps_flow.requiredFlow)(inputs, ports, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    const gitops = await (0,repository/* gitopsBranchesOf */.OA)(flow, inputs, ports);
    const opened = new Map([undefined, ...environments].map((one) => [(0,repository/* branchOf */.W0)(flow, one, inputs.branch), one]));
    const branches = [];
    for (const [branch, environment] of opened) {
        const repository = environment === undefined ? gitops.home : gitops.of(environment);
        const { commit } = await gitops.trees.on(repository);
        branches.push({ repository: repository.name, branch, commit });
    }
    const found = await readDeployed(flow, environments, gitops.trees);
    return {
        branches,
        flow,
        environments,
        ...found,
        required: requiredBy(inputs.required, flow),
    };
}
/** Checks that the caller asks for, else those of the flow, else all: closed unless opened. */
function requiredBy(asked, flow) {
    if (asked.length > 0)
        return everything.filter((check) => asked.includes(check));
    return flow.recovery.required ?? everything;
}
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

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/dr-verify.js




const drVerify = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
