export const id = 8764;
export const ids = [8764];
export const modules = {

/***/ 48764:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promotion: () => (/* binding */ promotion)
});

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/pipeline/declaration.js
var declaration = __webpack_require__(66649);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/steps/common.js
var common = __webpack_require__(42821);
// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js
var gate = __webpack_require__(2889);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js
var manifest_bump = __webpack_require__(30573);
// EXTERNAL MODULE: ./lib/src/steps/promote/plan.js + 7 modules
var plan = __webpack_require__(33511);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js
var promote = __webpack_require__(52401);
// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __webpack_require__(27450);
;// CONCATENATED MODULE: ./lib/src/pipeline/one.js








function describeOne({ gate: opened, promote: moved, bump }) {
    return [
        ...(opened === undefined ? [] : gate.gate.describe(opened)),
        ...promote.promote.describe(moved),
        ...manifest_bump.manifestBump.describe(bump),
    ];
}
/** Plans the promotion of one application into one environment. */
async function planOne(inputs, ports) {
    const { application, environment, rollback } = inputs;
    const commit = inputs['evidence-commit'];
    const moved = await (0,plan/* plan */.e)(inputsOf(promote.promote.declaration, inputs, {
        to: environment,
        'source-commit': commit,
        // The verdict of a rollback is handed over: its gate may ask for nothing, and write no file.
        'verdict-file': rollback ? undefined : inputs['verdict-file'],
    }), ports, { gateRuns: true });
    const [only] = moved.promotions;
    if (only === undefined)
        throw new Error('one application has one promotion');
    const { digest } = only;
    const version = versionOf(inputs, only.tag);
    const artifact = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(only.destination, { digest }));
    // Reports are compared with the commit that a record proves where the caller names none; it binds none by itself.
    const about = { commit: commit ?? only.record?.draft.commit, 'evidence-commit': commit };
    // What the plan of the promotion does not need is loaded after its requests have begun.
    const { plan: planBump } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 66792));
    const image = { application, version, digest, 'allow-downgrade': rollback || inputs['allow-downgrade'] };
    return {
        gate: await gatePlan(inputs, { version, artifact, ...about }, ports),
        promote: moved,
        bump: await planBump(inputsOf(manifest_bump.manifestBump.declaration, inputs, image), ports, { entryFollows: true }),
    };
}
/** Plans the gate; of a rollback its lighter one, or none where the flow asks for none. */
async function gatePlan(inputs, subject, ports) {
    const { plan: planGate, planRollback } = await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(5750), __webpack_require__.e(9200), __webpack_require__.e(3238)]).then(__webpack_require__.bind(__webpack_require__, 23238));
    const options = { artifactFollows: true, commitInput: 'evidence-commit' };
    if (!inputs.rollback)
        return planGate(inputsOf(gate.gate.declaration, inputs, subject), ports, options);
    const given = Object.fromEntries(Object.entries(inputs).filter(([name]) => ofRollback.has(name)));
    return planRollback(inputsOf(gate.gate.declaration, given, subject), ports, options);
}
/** Inputs that the gate of a rollback has a use for: it reads no evidence. */
const ofRollback = new Set([
    ...Object.keys(common/* common */.sh),
    'application',
    'environment',
    'repository',
    'branch',
    'rollback',
    'approval-task',
    'verdict-file',
    'code-quality-file',
    'junit-file',
    'explain',
]);
/** A tag cannot hold the `+` of a version; where no input has the version, it is read back from the tag. */
function versionOf(inputs, tag) {
    const named = [inputs['target-version'], inputs.version, inputs['expect-version']];
    return named.find((name) => name !== undefined && (0,tag_name/* tagOfVersion */.m)(name) === tag) ?? tag.replaceAll('_', '+');
}
/** Opens the gate, moves the artifact and writes it into Git; a closed gate ends it before anything moves. */
async function executeOne(planned, ports) {
    const { handedOver, recordClosed, recordOpen, verdictOf } = await __webpack_require__.e(/* import() */ 6276).then(__webpack_require__.bind(__webpack_require__, 56276));
    const { closedReport, promotedReport } = await __webpack_require__.e(/* import() */ 7485).then(__webpack_require__.bind(__webpack_require__, 7485));
    const opened = planned.gate && (await gate.gate.execute(planned.gate, ports));
    const verdict = opened?.outputs.verdict ?? '';
    if (opened?.failure !== undefined) {
        await recordClosed(planned, opened, ports);
        const outputs = {
            verdict,
            digest: '',
            reference: '',
            version: '',
            record: '',
            commit: '',
            'change-request': '',
            'synced-at': '',
            'healthy-at': '',
            changed: 'false',
            ...noWave,
        };
        const report = closedReport({ planned, verdict: verdictOf(opened), platform: ports.platform });
        return { ...opened, changed: false, outputs, data: { gate: opened.data }, report };
    }
    const moved = await promote.promote.execute(handedOver(planned, opened), ports);
    const recorded = await recordOpen(planned, opened, ports);
    const bumped = await manifest_bump.manifestBump.execute(planned.bump, ports);
    const changed = moved.changed || recorded || bumped.changed;
    const all = [...(opened === undefined ? [] : [opened]), moved, bumped];
    return {
        changed,
        headline: all.map(({ headline }) => headline).join('; '),
        outputs: {
            verdict,
            digest: moved.outputs.digest,
            reference: moved.outputs.reference,
            version: moved.outputs.version,
            record: moved.outputs.record,
            commit: bumped.outputs.commit,
            'change-request': bumped.outputs['change-request'],
            'synced-at': bumped.outputs['synced-at'],
            'healthy-at': bumped.outputs['healthy-at'],
            changed: String(changed),
            ...noWave,
        },
        data: { gate: opened?.data ?? null, promote: moved.data, 'manifest-bump': bumped.data },
        report: promotedReport({
            planned,
            verdict: opened && verdictOf(opened),
            platform: ports.platform,
            commit: bumped.outputs.commit,
            changeRequest: bumped.outputs['change-request'],
            moved: moved.report,
            bumped: bumped.report,
        }),
        ...(bumped.failure !== undefined && { failure: bumped.failure }),
    };
}
/** Outputs of a wave, which one promotion leaves empty. */
const noWave = { environments: '', failed: '', waiting: '' };
/**
 * Returns the inputs of a step, taken by name from those of the pipeline, with `own` over them. They pass the step's
 * own declaration again, so nothing reaches a step that its own surface would have refused.
 */
function inputsOf(step, pipeline, own) {
    const raw = new Map();
    for (const name of Object.keys(step.inputs)) {
        const value = name in own ? own[name] : pipeline[name];
        if (value !== undefined)
            raw.set(name, typeof value === 'object' ? value.join('\n') : String(value));
    }
    return (0,parse/* parseInputs */.TL)(step, raw);
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var promote_declaration = __webpack_require__(61853);
;// CONCATENATED MODULE: ./lib/src/pipeline/set.js





const replaced = ['version', 'expect-version', 'expect-digest', 'target-version', 'source'];
/**
 * Returns the inputs with the version and digest that a set has for the application; a sentence where it has none, as
 * KubeRocketCI's payload of a pipeline with several applications may.
 *
 * @throws UsageError for a file that is no set, and for inputs that it stands in the place of
 */
async function withSet(inputs, ports) {
    const { set, application } = inputs;
    if (set === undefined)
        return inputs;
    const named = replaced.find((name) => inputs[name] !== undefined);
    if (named !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'input-conflict',
            where: `the inputs "set" and "${named}"`,
            expected: 'one of them',
            found: 'both',
            fix: `leave "${named}" out: the file says it`,
        });
    }
    const { readSet } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 95050));
    const { application: _, ...common } = inputsOf(promote_declaration/* declaration */.H, inputs, {});
    const entries = await readSet(set, { ...common, application: undefined }, ports.files);
    const entry = entries.find((one) => one.application === application);
    if (entry === undefined)
        return { leftOut: `${set} names no version of ${application}` };
    const { version, 'expect-digest': digest, 'target-version': target, source } = entry;
    return { ...inputs, set: undefined, version, 'expect-digest': digest, 'target-version': target, source };
}
function leftOutcome({ leftOut }) {
    const headline = `nothing to do: ${leftOut}`;
    const empty = Object.fromEntries(Object.keys(declaration/* declaration */.H.outputs).map((name) => [name, '']));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
    const outputs = { ...empty, changed: 'false' };
    return { changed: false, headline, outputs, data: { leftOut }, report: [(0,report/* paragraph */.FY)(`${headline}.`)] };
}

// EXTERNAL MODULE: ./lib/src/steps/promote/report.js
var promote_report = __webpack_require__(72799);
;// CONCATENATED MODULE: ./lib/src/pipeline/wave.js






/** Inputs that are about one environment, or about no wave. */
const ofOne = [
    'source',
    'verdict-file',
    'code-quality-file',
    'junit-file',
    'deployed-commit',
];
function isWave({ environment }) {
    return environment.includes('*');
}
/**
 * Plans the first round of a wave. A job of a platform stands under the protection of one environment, so that there a
 * wave is a matrix of jobs.
 *
 * @throws UsageError on a platform, and for an input that is about one environment; RefusedError as a promotion does
 */
async function planWave(inputs, ports) {
    const given = inputs.rollback ? 'rollback' : ofOne.find((name) => inputs[name] !== undefined);
    if (given !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'input-conflict',
            where: `the inputs "environment" and "${given}"`,
            expected: 'one environment',
            found: `the pattern ${inputs.environment}`,
            fix: `name one environment, or leave "${given}" out`,
        });
    }
    const { kind } = ports.platform;
    if (kind !== 'local') {
        throw new errors/* UsageError */.eb({
            code: 'wave-in-one-job',
            where: `the input "environment" on ${kind === 'github' ? 'GitHub' : 'GitLab'}`,
            expected: 'one environment, whose protection this job stands under',
            found: `the pattern ${inputs.environment}`,
            fix: 'plan the jobs with promote and "plan-matrix", and run each under its environment',
        });
    }
    return { wave: await roundOf(inputs, ports), inputs };
}
async function roundOf(inputs, ports) {
    const own = { to: inputs.environment, 'plan-matrix': true, 'source-commit': inputs['evidence-commit'] };
    const { wave } = await (0,plan/* plan */.e)(inputsOf(promote.promote.declaration, inputs, own), ports, { gateRuns: true });
    if (wave === undefined)
        throw new Error('a matrix has a wave');
    return wave;
}
function describeWave({ wave }) {
    return (0,promote_report/* waveReport */.Kf)(wave);
}
/**
 * Promotes into one environment after the other, in promotion order, at most `max-parallel` at the same time. The first
 * failure starts no further one. Environments behind others are planned when those are done; what Git does not name yet
 * (a change request waits) is left for a further run.
 */
async function executeWave({ wave: first, inputs }, ports) {
    const ended = [];
    let wave = first;
    for (;;) {
        const tried = new Set(ended.map(({ environment }) => environment));
        const jobs = wave.jobs.filter(({ environment }) => !tried.has(environment));
        if (jobs.length === 0)
            break;
        ended.push(...(await runJobs(jobs, inputs, ports)));
        if (ended.some(({ failure }) => failure !== undefined) || wave.later.length === 0)
            break;
        wave = await roundOf(inputs, ports);
    }
    return outcomeOf(ended, waitingOf(wave, ended), wave.done);
}
async function runJobs(jobs, inputs, ports) {
    const ended = [];
    const queue = jobs.values();
    async function worker() {
        for (const job of queue) {
            if (ended.some(({ failure }) => failure !== undefined))
                return;
            ended.push(await runJob(job, inputs, ports));
        }
    }
    await Promise.all(Array.from({ length: Math.min(inputs['max-parallel'], jobs.length) }, worker));
    return ended;
}
/** Runs the whole promotion of one environment: gate, promote and manifest-bump. */
async function runJob(job, inputs, ports) {
    const { environment, version, 'target-version': target, 'expect-digest': digest } = job;
    const own = {
        ...inputs,
        environment,
        version: version === '' ? undefined : version,
        'expect-version': undefined,
        'target-version': target === '' ? undefined : target,
        'expect-digest': digest,
    };
    try {
        const outcome = await executeOne(await planOne(own, ports), ports);
        return { environment, outcome, ...(outcome.failure !== undefined && { failure: outcome.failure }) };
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { environment, failure: error };
        throw error;
    }
}
function waitingOf({ jobs, later }, ended) {
    const tried = new Set(ended.map(({ environment }) => environment));
    return [...jobs.map(({ environment }) => environment), ...later].filter((name) => !tried.has(name));
}
function outcomeOf(ended, waiting, already) {
    const done = ended.filter(({ failure }) => failure === undefined);
    const failed = ended.filter(({ failure }) => failure !== undefined);
    const [last] = done.toReversed();
    const names = (all) => all.map(({ environment }) => environment).join(',');
    const changed = ended.some(({ outcome }) => outcome?.changed === true);
    const said = [
        done.length === 0 ? undefined : `promoted into ${done.map(({ environment }) => environment).join(', ')}`,
        already.length === 0 ? undefined : `${already.join(', ')} had it already`,
        failed.length === 0 ? undefined : `stopped at ${names(failed)}`,
        waiting.length === 0 ? undefined : `${waiting.join(', ')} left for a further run`,
    ].filter((part) => part !== undefined);
    const failure = failed[0]?.failure;
    return {
        changed,
        headline: said.length === 0 ? 'nothing to do: every environment has it already' : said.join('; '),
        outputs: {
            verdict: '',
            digest: last?.outcome?.outputs.digest ?? '',
            reference: '',
            version: last?.outcome?.outputs.version ?? '',
            record: '',
            commit: last?.outcome?.outputs.commit ?? '',
            'change-request': '',
            'synced-at': last?.outcome?.outputs['synced-at'] ?? '',
            'healthy-at': last?.outcome?.outputs['healthy-at'] ?? '',
            changed: String(changed),
            environments: names(done),
            failed: names(failed),
            waiting: waiting.join(','),
        },
        data: {
            wave: ended.map(({ environment, outcome, failure: error }) => ({
                environment,
                ...(error !== undefined && { failed: { code: error.code, message: error.message } }),
                result: outcome?.data ?? null,
            })),
            waiting,
        },
        report: ended.flatMap(({ environment, outcome }) => [(0,report/* heading */.R_)(environment), ...(outcome?.report ?? [])]),
        ...(failure !== undefined && { failure }),
    };
}

;// CONCATENATED MODULE: ./lib/src/pipeline/promotion.js





const promotion = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: planned,
    describe,
    rehearse: (plan) => Promise.resolve(rehearsed(plan)),
    execute,
};
async function planned(given, ports) {
    const inputs = await withSet(given, ports);
    if ('leftOut' in inputs)
        return inputs;
    return isWave(inputs) ? planWave(inputs, ports) : planOne(inputs, ports);
}
function describe(plan) {
    if ('leftOut' in plan)
        return leftOutcome(plan).report;
    return 'wave' in plan ? describeWave(plan) : describeOne(plan);
}
async function execute(plan, ports) {
    if ('leftOut' in plan)
        return leftOutcome(plan);
    return 'wave' in plan ? executeWave(plan, ports) : executeOne(plan, ports);
}
/** Says of a dry run that it asked no gate, so that no reader takes a plan that could be made for an open one. */
function rehearsed(plan) {
    if ('leftOut' in plan)
        return leftOutcome(plan);
    const isAsked = 'wave' in plan || plan.gate !== undefined;
    const said = isAsked ? 'the gate was not asked, and this opens nothing' : 'nothing was opened';
    const empty = Object.fromEntries(Object.keys(declaration/* declaration */.H.outputs).map((name) => [name, '']));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every output, by its name
    const outputs = { ...empty, ...(isAsked && { verdict: 'not-asked' }) };
    const headline = `Dry run of ${declaration/* declaration */.H.name}: nothing was changed; ${said}`;
    return { changed: false, headline, outputs, data: { opens: false }, report: [(0,report/* paragraph */.FY)(`${headline}.`)] };
}


/***/ })

};
