export const id = 2741;
export const ids = [2741];
export const modules = {

/***/ 62741:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/dr-verify.js + 2 modules
var dr_verify = __webpack_require__(80565);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js
var promote = __webpack_require__(52401);
// EXTERNAL MODULE: ./lib/src/steps/version/version.js + 29 modules
var version = __webpack_require__(7002);
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

// EXTERNAL MODULE: ./lib/src/demo/image.js
var demo_image = __webpack_require__(36213);
// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js
var gate = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/src/demo/texts.js
var texts = __webpack_require__(32716);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js
var manifest_bump = __webpack_require__(30573);
// EXTERNAL MODULE: ./lib/src/demo/world.js
var world = __webpack_require__(44411);
;// CONCATENATED MODULE: ./lib/src/demo/tour.js




/** One promotion: the gate opens, the artifact is moved, Git says so. `gates` is the stage of the gate, by default the same. */
async function deliver(stage, { environment, version: selected, target, digest, commit }, gates = stage) {
    const version = target ?? selected;
    stage.title(`${environment} gets ${version}`);
    const artifact = `${world/* places */.zn.nonproduction}/shop/cart@${digest}`;
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
        repository: world/* places */.zn.gitops,
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
    const artifact = `${world/* places */.zn.production}/shop/cart@${build.digest}`;
    const hosted = stage.on({ ...ports, platform: githubStandIn(ports, selfApproval) });
    await hosted.close(gate.gate, { environment: 'prod', artifact, ...evidence(build.commit) }, 1, 'gate-failed');
}
/** Exceptions count as far as they and CODEOWNERS are committed. */
async function commitExceptions({ clock, git }, root) {
    const on = (days) => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10);
    const files = {
        '.gitignore': '/*\n!/.github/\n!/exceptions/\n',
        '.github/CODEOWNERS': '/exceptions/ @bob\n',
        'exceptions/valid.yaml': (0,texts/* exceptionsFile */.jp)(on(30)),
        'exceptions/ended.yaml': (0,texts/* exceptionsFile */.jp)(on(-1)),
    };
    await git.run(['init', '--quiet', '--initial-branch=main', root]);
    await (0,world/* commit */.cd)(git, root, '2026-11-20T12:00:00Z', 'chore: an exception for the search', files);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/src/records/attach.js
var attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/records/keys.js
var keys = __webpack_require__(87423);
// EXTERNAL MODULE: ./lib/src/steps/status/status.js + 8 modules
var status_status = __webpack_require__(75783);
// EXTERNAL MODULE: ./lib/src/demo/stage.js
var demo_stage = __webpack_require__(774);
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
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(world/* places */.zn.nonproduction, 'shop/cart'));
    const other = await repository.resolve('another-build');
    if (other === undefined)
        throw new demo_stage/* Surprise */.K('the other build is gone');
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
    await git.run(['clone', '--quiet', (0,external_node_path_.join)(root, world/* places */.zn.gitops), clone]);
    const text = (await (0,promises_.readFile)((0,external_node_path_.join)(clone, path), 'utf8')).replace(before, after);
    await (0,world/* commit */.cd)(git, clone, '2026-11-23T18:00:00Z', 'chore: by hand', { [path]: text });
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
    const source = `${world/* places */.zn.nonproduction}/shop/cart:another-build`;
    const destination = `${world/* places */.zn.nonproduction}/shop/cart:1.3.0-rc.1`;
    await stage.refuse(promote.promote, { source, destination }, 1, 'tag-would-move');
    stage.say('\nOpen a gate without a report:');
    await stage.refuse(gate.gate, { ...uat, sarif: 'reports/never-written.sarif' }, 3, 'gate-without-proof');
    stage.say('\nOpen a gate with a failing report:');
    await stage.refuse(gate.gate, { ...uat, sarif: 'reports/semgrep-failing.sarif' }, 1, 'gate-failed');
    stage.say('\nLet a platform push to production:');
    await stage.refuse(promote.promote, { flow: 'push.yaml', application: 'cart', to: 'prod' }, 2, 'production-push');
    if ((await stateOf(ports, root)) !== before)
        throw new demo_stage/* Surprise */.K('a refused step changed something');
    stage.say('\nNothing moved: Git and the registries are as they were.');
}
/** Another image of the same application, and a flow file that would let a platform push to production. */
async function pushAnotherBuild(ports, root) {
    const application = (0,external_node_path_.join)(root, world/* places */.zn.application);
    await (0,world/* write */.M9)(application, { 'app/server': 'echo another cart\n' });
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(world/* places */.zn.nonproduction, 'shop/cart'));
    await (0,demo_image/* buildImage */._)(application, repository, 'another-build');
    const flow = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'krci-deploy.yaml'), 'utf8');
    await (0,world/* write */.M9)(root, { 'push.yaml': flow.replace(/(name: prod,.*)model: pull/, '$1model: push') });
}
async function stateOf(ports, root) {
    const head = await ports.git.run(['rev-parse', 'main'], { env: { GIT_DIR: (0,external_node_path_.join)(root, world/* places */.zn.gitops) } });
    const tags = [];
    for (const registry of [world/* places */.zn.nonproduction, world/* places */.zn.production]) {
        const repository = ports.registries.open((0,reference/* parseLocation */.zS)(registry, 'shop/cart'));
        for (const tag of (await repository.tags()).toSorted()) {
            tags.push(`${registry} ${tag} ${(await repository.resolve(tag))?.digest ?? 'none'}`);
        }
    }
    return [head.text.trim(), ...tags].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/demo/closing.js


const keyFile = 'promotion.key';
/** Leaves the key that signed the records beside them: commands that were shown need it to run again. */
async function keepKey(root, pem) {
    const path = (0,external_node_path_.join)(root, keyFile);
    await (0,promises_.writeFile)(path, pem, { mode: 0o600 });
    await (0,promises_.chmod)(path, 0o600);
}
/** Says what was shown, and what comes next. */
function closing_close(stage, { seconds, root, program, isKept, others }) {
    const kept = [
        ['the directory', `cd ${root}`],
        ['its key', `export KRCI_DEPLOY_SIGNING_KEY="$(cat ${keyFile})"`],
        ['a look', `${program} status`],
    ];
    const lines = [
        ['every command', `${program} demo --verbose`],
        ...storiesOf(program, others),
        ...(isKept ? kept : [['keep it all', `${program} demo --keep`]]),
        ['next, in yours', `${program} init`],
    ];
    stage.title('Done: everything happened as it must');
    stage.say(`  One digest, built once, in five environments; ${stage.refused()} attempts refused (${seconds} s).`);
    for (const [what = '', typed = ''] of lines)
        stage.say(`  ${what.padEnd(16)}${typed}`);
}
/** One command, and the other scenes behind it as a comment of the shell. */
function storiesOf(program, [first, ...more]) {
    if (first === undefined)
        return [];
    const rest = more.length === 0 ? '' : `   # or ${more.join(', ')}`;
    return [['another story', `${program} demo --scene ${first}${rest}`]];
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
async function runDemo({ root, ports: given, ...show }) {
    const began = given.clock.now().getTime();
    const pair = newPair();
    const ports = withKey(given, pair.privatePem);
    const stage = (0,demo_stage/* createStage */.x)(ports, show);
    await (0,world/* createWorld */.by)(root, ports.git, pair.publicPem);
    stage.say('An application, a GitOps repository with five environments and two registries.');
    const build = await buildOnce(stage, ports, root);
    await travel(stage, ports, build);
    await prove(stage, ports, root, build);
    stage.title('The board: one digest all along');
    stage.show(await board(ports, build.digest));
    await showRefusals(stage, ports, root, build);
    await showRecords(stage, ports, root, build);
    await showPeople(stage, ports, root, build);
    if (show.keep === true)
        await keepKey(root, pair.privatePem);
    const seconds = Math.round((ports.clock.now().getTime() - began) / 1000);
    closing_close(stage, {
        seconds,
        root,
        program: show.program ?? 'krci-deploy',
        isKept: show.keep === true,
        others: show.others ?? [],
    });
}
/** As KRCI_DEPLOY_SIGNING_KEY would bring it. */
function withKey(ports, signingKey) {
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'demo' };
    return { ...ports, recording: { tool, signingKey } };
}
async function buildOnce(stage, ports, root) {
    stage.title('Build once');
    const { outputs } = await stage.run(version.version, { repository: world/* places */.zn.application, channel: 'dev' });
    const repository = ports.registries.open((0,reference/* parseLocation */.zS)(world/* places */.zn.nonproduction, 'shop/cart'));
    const tag = outputs['oci-tag'] ?? '';
    const digest = await (0,demo_image/* buildImage */._)((0,external_node_path_.join)(root, world/* places */.zn.application), repository, tag);
    stage.say(`  pushed as ${(0,registry_digest/* shortDigest */.VK)(digest)}; nothing is built again`);
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
    const hosted = stage.on({ ...ports, platform: githubStandIn(ports, approved) });
    await deliver(stage, { ...build, environment: 'prod', version: candidate, target: release }, hosted);
}
async function reserve(stage, channel, expected) {
    stage.title(`The ${channel === 'rc' ? 'release candidate' : 'release'} takes its number`);
    const inputs = { repository: world/* places */.zn.application, channel, 'create-tag': 'true' };
    await stage.run(version.version, inputs, { version: expected, reserved: 'true' });
    return expected;
}
/** Replica and mirror are brought up to date, as scheduled jobs would do it; then recovery is proven. */
async function prove(stage, ports, root, build) {
    stage.title('Could it be rebuilt?');
    await (0,world/* updateMirror */.p5)(root, ports.git);
    const source = `${world/* places */.zn.production}/shop/cart:1.3.0`;
    const destination = `${world/* places */.zn.replica}/shop/cart:1.3.0`;
    await stage.run(promote.promote, { source, destination, 'expect-digest': build.digest }, { digest: build.digest });
    await stage.run(dr_verify.drVerify, {}, { verdict: 'pass', failed: '0', unproven: '0' });
}
/**
 * Reads from Git what each environment runs: a row for each, with version and digest.
 * Throws Surprise unless all of them run `digest`.
 */
async function board(ports, digest) {
    const flow = await (0,steps_flow.requiredFlow)({}, ports, 'demo');
    const deployed = await (0,flow_deployed/* deployedIn */.G)(flow, flow.applications, await (0,repository/* gitopsBranchesOf */.OA)(flow, {}, ports));
    const images = deployed.map(({ named }) => named);
    if (images.some((image) => image.digest !== digest))
        throw new demo_stage/* Surprise */.K(`not every environment runs ${digest}`);
    const versions = images.map(({ tag = '' }) => /^([^-]*)-?(.*)$/.exec(tag) ?? []);
    const rows = flow.environments.map(({ name, model }, index) => {
        const [, core = '', prerelease = ''] = versions[index] ?? [];
        const digestOf = images[index]?.digest ?? '';
        return [name, core, prerelease || '–', digestOf.slice('sha256:'.length, 'sha256:'.length + 12), model];
    });
    return [(0,report/* table */.tp)(['', 'version', 'pre-release', 'digest', 'model'], rows)];
}


/***/ }),

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


/***/ })

};
