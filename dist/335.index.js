export const id = 335;
export const ids = [335];
export const modules = {

/***/ 43335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promotion: () => (/* binding */ promotion)
});

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js + 18 modules
var gate = __webpack_require__(23668);
// EXTERNAL MODULE: ./lib/src/steps/gate/plan.js + 48 modules
var plan = __webpack_require__(50944);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js + 24 modules
var manifest_bump = __webpack_require__(34859);
// EXTERNAL MODULE: ./lib/src/steps/promote/plan.js + 9 modules
var promote_plan = __webpack_require__(59234);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js + 12 modules
var promote = __webpack_require__(6990);
// EXTERNAL MODULE: ./lib/src/pipeline/declaration.js
var declaration = __webpack_require__(66649);
// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __webpack_require__(27450);
;// CONCATENATED MODULE: ./lib/src/pipeline/given.js

/**
 * The inputs of a step, taken by name from those of the pipeline, with `own` over them. They pass the step's own
 * declaration again, so nothing reaches a step that its own surface would have refused.
 */
function given(declaration, pipeline, own) {
    const raw = new Map();
    for (const name of Object.keys(declaration.inputs)) {
        const value = name in own ? own[name] : pipeline[name];
        if (value !== undefined)
            raw.set(name, typeof value === 'object' ? value.join('\n') : String(value));
    }
    return (0,parse/* parseInputs */.TL)(declaration, raw);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/proof.js
var proof = __webpack_require__(49030);
// EXTERNAL MODULE: ./lib/src/steps/gate/record.js
var record = __webpack_require__(24535);
;// CONCATENATED MODULE: ./lib/src/pipeline/verdict.js


/** The promotion, with the verdict that opened the gate in its hands: no file and no registry stands between the two. */
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
 * A gate that says no takes back what an earlier one said beside the artifact, so that nobody promotes by that. What
 * becomes of it does not hide the verdict.
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
    const moved = await (0,promote_plan/* plan */.e)(given(promote.promote.declaration, inputs, {
        to: environment,
        'source-commit': commit,
        'verdict-file': rollback ? undefined : inputs['verdict-file'],
    }), ports, { gateRuns: true });
    const [only] = moved.promotions;
    if (only === undefined)
        throw new Error('one application has one promotion');
    const { digest } = only;
    // A tag cannot hold the `+` of a version; where the version was not given, it is read back from the tag.
    const version = inputs.version ?? only.tag.replaceAll('_', '+');
    const artifact = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(only.destination, { digest }));
    const image = { application, version, digest, 'allow-downgrade': rollback || inputs['allow-downgrade'] };
    return {
        gate: rollback
            ? undefined
            : await (0,plan/* plan */.e)(given(gate.gate.declaration, inputs, { version, artifact, commit }), ports, {
                artifactFollows: true,
            }),
        promote: moved,
        bump: await manifest_bump.manifestBump.plan(given(manifest_bump.manifestBump.declaration, inputs, image), ports),
    };
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


/***/ })

};
