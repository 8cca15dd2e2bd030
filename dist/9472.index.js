export const id = 9472;
export const ids = [9472];
export const modules = {

/***/ 38922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80437);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; lower parts count as missing. */
const maxLevels = 8;
const maxReads = 8;
/**
 * Checks whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it
 * should hold itself. A digest that resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are checked for existence, not read.
 * @throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < maxLevels; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, maxReads, (manifest) => inspect(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function inspect(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_base_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, maxReads, (blob) => repository.hasBlob(blob));
    return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}
function unseen(descriptors, seen) {
    return descriptors.filter(({ digest }) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        return true;
    });
}


/***/ }),

/***/ 89472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
/** Checks that the mirror's branch is at the verified commit: the deployed state can be read from there. */
async function checkMirror(plan, ports) {
    const finding = { check: 'mirror', subject: 'GitOps repository' };
    const { mirror } = plan.flow.recovery;
    if (mirror === undefined) {
        const because = 'the flow declares no mirror of the GitOps repository; name one in recovery.mirror';
        return { ...finding, verdict: 'UNPROVEN', because };
    }
    return unprovenOnSilence(finding, async () => {
        const repository = ports.gitops.open(mirror, plan.branch);
        const { commit } = await repository.snapshot();
        if (commit !== undefined && commit === plan.commit) {
            return { ...finding, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
        }
        const because = `${repository.name} is at ${commit?.slice(0, 12) ?? 'no commit'}, deployed is ${plan.commit?.slice(0, 12) ?? 'no commit'}; update the mirror`;
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
        (0,report/* paragraph */.FY)(`${plan.repository} at ${plan.commit?.slice(0, 12) ?? 'no commit'} names ${report_images(plan.deployed.length)}.`),
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
        (0,report/* paragraph */.FY)(`${plan.repository} at ${plan.commit?.slice(0, 12) ?? 'no commit'}; required: ${plan.required.join(', ')}.`),
        (0,report/* table */.tp)(['verdict', 'check', 'subject', 'because'], findings.map(({ verdict, check, subject, because }) => [verdict, check, subject, because])),
        ...absentBlocks(plan),
    ];
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
    const findings = [...(await checkDeployed(plan, ports)), await checkMirror(plan, ports)];
    const fatal = fatalOf(findings, plan);
    const counts = countsByVerdict(findings);
    const summary = `${counts.PASS} passed, ${counts.FAIL} failed, ${counts.UNPROVEN} unproven`;
    const outputs = {
        verdict: fatal.length === 0 ? 'pass' : 'fail',
        commit: plan.commit ?? '',
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
        because: `${plan.repository} names no image for any application here; check the manifests' layout in ${plan.flow.file}`,
    };
}
function fatalOf(findings, plan) {
    const required = new Set(plan.required);
    const fatal = findings.filter((finding) => isFatal(finding, required));
    // Disproven findings come before unproven ones.
    return fatal.toSorted((a, b) => Number(b.verdict === 'FAIL') - Number(a.verdict === 'FAIL'));
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 14 modules
var load = __webpack_require__(25195);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/manifests/manifest-file.js
var manifest_file = __webpack_require__(93265);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/layouts.js + 2 modules
var layouts = __webpack_require__(90548);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/plan.js






const everything = ['image', 'replica', 'mirror'];
async function plan(inputs, ports) {
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'dr-verify');
    const environments = inputs.environment.length > 0 ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name)) : flow.environments;
    const repository = await (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, inputs, ports);
    const snapshot = await repository.snapshot();
    const found = await readDeployed(flow, environments, snapshot);
    return {
        repository: repository.name,
        branch: inputs.branch ?? flow.gitops.branch,
        commit: snapshot.commit,
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
async function readDeployed(flow, environments, snapshot) {
    const deployed = [];
    const absent = [];
    for (const environment of environments) {
        const found = await Promise.all(flow.applications.map((one) => readOne(flow.name, one, environment, snapshot)));
        deployed.push(...found.flat());
        absent.push(...flow.applications
            .filter((_application, index) => found[index]?.length === 0)
            .map(({ name }) => `${name} in ${environment.name}`));
    }
    return { deployed, absent };
}
/** Every place of the environment that names the application's image. */
async function readOne(flow, { name: application, image, manifests }, environment, snapshot) {
    const places = (0,layouts.placesOf)(manifests, { flow, environment: environment.name, application, image });
    const found = places.map(async (place) => {
        const reading = await tryRead(async () => {
            const file = await (0,manifest_file/* findFile */.q)(snapshot, place);
            return file && place.read(file.text);
        });
        return reading === undefined ? [] : [{ application, image, environment, place: place.name, named: {}, ...reading }];
    });
    return (await Promise.all(found)).flat();
}
/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead(read) {
    try {
        const named = await read();
        return named && { named };
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
