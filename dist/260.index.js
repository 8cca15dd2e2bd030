export const id = 260;
export const ids = [260];
export const modules = {

/***/ 20260:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAsking: () => (/* binding */ runAsking)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38541);
/* harmony import */ var _declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27450);
/* harmony import */ var _run_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95675);




/** Runs a step after asking for what its plan lacks; what it found is carried out if that is wished then. */
async function runAsking(run) {
    const { step, questions, ports, ask, show } = run;
    const inputs = await completed(run);
    const outcome = await (0,_run_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(step, inputs, ports, show);
    const { input, text } = questions.confirms;
    if (inputs[input] === true || !/^y(?:es)?$/i.test((await ask(`${text} [y/N] `))?.trim() ?? ''))
        return outcome;
    return (0,_run_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)(step, { ...inputs, [input]: true }, ports, () => { });
}
async function completed(run) {
    const { step, questions, ports } = run;
    let typed = run.typed;
    for (const question of questions.lacking) {
        const inputs = (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(step.declaration, typed, _declaration_names_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt);
        if (typed.has(question.input))
            continue;
        const lack = await refusalOf(() => step.plan(inputs, ports), questions.mends);
        if (lack === undefined)
            return inputs;
        run.say(lack.message);
        typed = await answered(run, question, typed);
    }
    return (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(step.declaration, typed, _declaration_names_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt);
}
/** Asks until the answer is one that the input takes; nothing leaves it out. */
async function answered({ step, ask, say }, { input, text }, typed) {
    for (;;) {
        const answer = (await ask(`${text}: `))?.trim() ?? '';
        if (answer === '')
            return typed;
        const more = new Map([...typed, [input, answer]]);
        try {
            (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(step.declaration, more, _declaration_names_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt);
            return more;
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
                throw error;
            say(error.message);
        }
    }
}
async function refusalOf(work, code) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb && error.code === code)
            return error;
        throw error;
    }
}


/***/ })

};
