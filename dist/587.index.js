export const id = 587;
export const ids = [587];
export const modules = {

/***/ 28587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promotion: () => (/* binding */ promotion)
});

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/gate/gate.js + 46 modules
var gate = __webpack_require__(15123);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js + 21 modules
var manifest_bump = __webpack_require__(21952);
// EXTERNAL MODULE: ./lib/src/steps/promote/promote.js + 19 modules
var promote = __webpack_require__(65420);
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

;// CONCATENATED MODULE: ./lib/src/pipeline/promotion.js






const promotion = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan,
    describe: ({ gate: opened, promote: moved, bump }) => [
        ...gate.gate.describe(opened),
        ...promote.promote.describe(moved),
        ...manifest_bump.manifestBump.describe(bump),
    ],
    execute,
};
async function plan(inputs, ports) {
    const { application, environment } = inputs;
    const moved = await promote.promote.plan(given(promote.promote.declaration, inputs, { to: environment, 'source-commit': inputs['evidence-commit'] }), ports);
    const { digest } = moved;
    // A tag cannot hold the `+` of a version; where the version was not given, it is read back from the tag.
    const version = inputs.version ?? moved.tag.replaceAll('_', '+');
    const artifact = (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(moved.destination, { digest }));
    const about = { version, artifact, commit: inputs['evidence-commit'] };
    return {
        gate: await gate.gate.plan(given(gate.gate.declaration, inputs, about), ports),
        promote: moved,
        bump: await manifest_bump.manifestBump.plan(given(manifest_bump.manifestBump.declaration, inputs, { application, version, digest }), ports),
    };
}
async function execute(planned, ports) {
    const opened = await gate.gate.execute(planned.gate, ports);
    const verdict = opened.outputs.verdict;
    if (opened.failure !== undefined) {
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
    const moved = await promote.promote.execute(planned.promote, ports);
    const bumped = await manifest_bump.manifestBump.execute(planned.bump, ports);
    const changed = moved.changed || bumped.changed;
    return {
        changed,
        headline: [opened, moved, bumped].map(({ headline }) => headline).join('; '),
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
        data: { gate: opened.data, promote: moved.data, 'manifest-bump': bumped.data },
        report: [...opened.report, ...moved.report, ...bumped.report],
    };
}


/***/ })

};
