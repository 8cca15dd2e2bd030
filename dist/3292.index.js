export const id = 3292;
export const ids = [3292];
export const modules = {

/***/ 63292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promotion: () => (/* binding */ promotion)
});

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js + 15 modules
var gate = __webpack_require__(17094);
// EXTERNAL MODULE: ./lib/src/steps/gate/plan.js + 45 modules
var plan = __webpack_require__(62364);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js + 25 modules
var manifest_bump = __webpack_require__(59566);
// EXTERNAL MODULE: ./lib/src/steps/promote/plan.js + 9 modules
var promote_plan = __webpack_require__(93971);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js + 14 modules
var promote = __webpack_require__(64240);
// EXTERNAL MODULE: ./lib/src/pipeline/declaration.js
var declaration = __webpack_require__(66649);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/proof.js
var proof = __webpack_require__(91132);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/record.js
var record = __webpack_require__(129);
;// CONCATENATED MODULE: ./lib/src/pipeline/verdict.js


/** Returns the promotion with the verdict that opened the gate, so that it reads none from a file or a registry. */
function handedOver({ gate, promote }, opened) {
    const record = gate?.proof && opened && (0,proof/* recordOf */.zv)(gate.proof, verdictOf(opened));
    if (record === undefined)
        return promote;
    const promotions = promote.promotions.map((one) => Object.assign({}, one, { entrance: { ...one.entrance, verdict: record } }));
    return { ...promote, promotions };
}
/** Writes the verdict beside the artifact where it is by now. Returns whether anything was written. */
async function recordOpen({ gate, promote }, opened, ports) {
    const [moved] = promote.promotions;
    if (gate === undefined || opened === undefined || moved === undefined)
        return false;
    const { written, failure } = await (0,record/* writeLater */.en)(gate, verdictOf(opened), moved.destination, ports);
    if (failure !== undefined)
        throw failure;
    return written;
}
/**
 * Writes a closing verdict beside the artifact, so that an earlier open one no longer counts. A failure to write is a
 * warning: it does not hide the verdict.
 */
async function recordClosed({ gate, promote }, opened, ports) {
    const [moved] = promote.promotions;
    if (gate === undefined || moved === undefined)
        return;
    const { failure } = await (0,record/* writeLater */.en)(gate, verdictOf(opened), moved.source, ports);
    if (failure !== undefined)
        ports.log.warn(`the verdict could not be written beside the artifact: ${failure.message}`);
}
function verdictOf({ data }) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the gate's step says its data is
    return data;
}

// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __webpack_require__(27450);
;// CONCATENATED MODULE: ./lib/src/pipeline/promotion.js










const promotion = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: promotion_plan,
    describe: ({ gate: opened, promote: moved, bump }) => [
        ...(opened === undefined ? [] : gate.gate.describe(opened)),
        ...promote.promote.describe(moved),
        ...manifest_bump.manifestBump.describe(bump),
    ],
    execute,
};
async function promotion_plan(inputs, ports) {
    const { application, environment, rollback } = inputs;
    const commit = inputs['evidence-commit'];
    const moved = await (0,promote_plan/* plan */.e)(inputsOf(promote.promote.declaration, inputs, {
        to: environment,
        'source-commit': commit,
        'verdict-file': rollback ? undefined : inputs['verdict-file'],
    }), ports, { gateRuns: true });
    const [only] = moved.promotions;
    if (only === undefined)
        throw new Error('one application has one promotion');
    const { digest } = only;
    const version = versionOf(inputs, only.tag);
    const artifact = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(only.destination, { digest }));
    const image = { application, version, digest, 'allow-downgrade': rollback || inputs['allow-downgrade'] };
    return {
        gate: rollback
            ? undefined
            : await (0,plan/* plan */.e)(inputsOf(gate.gate.declaration, inputs, { version, artifact, commit }), ports, {
                artifactFollows: true,
            }),
        promote: moved,
        bump: await manifest_bump.manifestBump.plan(inputsOf(manifest_bump.manifestBump.declaration, inputs, image), ports),
    };
}
/** A tag cannot hold the `+` of a version; where no input has the version, it is read back from the tag. */
function versionOf(inputs, tag) {
    const named = [inputs['target-version'], inputs.version, inputs['expect-version']];
    return named.find((name) => name !== undefined && (0,tag_name/* tagOfVersion */.m)(name) === tag) ?? tag.replaceAll('_', '+');
}
async function execute(planned, ports) {
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
            changed: 'false',
        };
        return { ...opened, changed: false, outputs, data: { gate: opened.data } };
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
            changed: String(changed),
        },
        data: { gate: opened?.data ?? null, promote: moved.data, 'manifest-bump': bumped.data },
        report: all.flatMap(({ report }) => report),
    };
}
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


/***/ })

};
