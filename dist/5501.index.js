export const id = 5501;
export const ids = [5501];
export const modules = {

/***/ 25501:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27450);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87358);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2950);
/* harmony import */ var _entry_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91171);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92387);
/* harmony import */ var _logs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78238);
/* harmony import */ var _run_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95675);








/** GitHub keeps at most 1 MiB of a step's summary and fails the upload of more ("Step summary" limits). */
const maxSummaryBytes = 1024 * 1024;
/** Runs a step as a GitHub action and answers with the exit code. Never throws. */
async function runAction(command, host, core, openPorts) {
    const { declaration } = command;
    const variables = withToken(host.variables, core.getInput('token') || core.getInput('github-token'));
    let scrub = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .scrubber */ .t)([]);
    let outcome;
    let failure;
    try {
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .readCredentials */ .L)(variables);
        for (const secret of credentials.secrets)
            core.setSecret(secret);
        scrub = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .scrubber */ .t)(credentials.secrets);
        const inputs = readInputs(declaration, core);
        const log = (0,_logs_js__WEBPACK_IMPORTED_MODULE_5__/* .githubLog */ .QL)(core, scrub);
        const { directory, tidy } = host;
        const ports = await openPorts({ variables, directory, ...(0,_run_step_js__WEBPACK_IMPORTED_MODULE_6__/* .boundsOf */ .B)(inputs), credentials, log, tidy });
        const show = (text) => core.info((0,_logs_js__WEBPACK_IMPORTED_MODULE_5__/* .inert */ .tJ)(scrub(text)));
        outcome = await (0,_run_step_js__WEBPACK_IMPORTED_MODULE_6__/* .runStep */ .e)(await command.load(), inputs, ports, (report) => show((0,_report_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderText */ .S)(report)));
        failure = outcome.failure;
        for (const [name, value] of Object.entries(outcome.outputs))
            core.setOutput(name, scrub(value));
        for (const annotation of outcome.annotations ?? [])
            annotateWith(annotation, core, scrub);
        show(`${outcome.headline}.`);
    }
    catch (error) {
        failure = error;
    }
    finally {
        await host.tidy.run();
    }
    await summarise(scrub((0,_entry_files_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(declaration.name, outcome, failure)), variables, core);
    return failure === undefined ? 0 : annotate(declaration, failure, core, scrub);
}
function withToken(variables, token) {
    return token === '' ? variables : { ...variables, GITHUB_TOKEN: token };
}
function readInputs(declaration, core) {
    const raw = Object.keys(declaration.inputs).map((name) => [name, core.getInput(name)]);
    return (0,_declaration_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(declaration, new Map(raw));
}
/** Outside of a runner there is no summary file; a summary that cannot be written does not fail a promotion. */
async function summarise(markdown, variables, core) {
    if ((variables['GITHUB_STEP_SUMMARY'] ?? '') === '' || markdown === '')
        return;
    const fits = Buffer.byteLength(markdown) <= maxSummaryBytes;
    const text = fits ? markdown : `${markdown.slice(0, maxSummaryBytes / 8)}\n\n… cut, the log has the rest\n`;
    try {
        await core.summary.addRaw(text, true).write();
    }
    catch (error) {
        core.warning(`the job summary could not be written: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)(error).error.message}`);
    }
}
function annotateWith({ level, title, message, file, line }, core, scrub) {
    const place = file === undefined ? {} : { file: scrub(file), startLine: line ?? 1 };
    core[level](scrub(message), { title: scrub(title), ...place });
}
function annotate(declaration, error, core, scrub) {
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)(error);
    for (const detail of failure.details)
        core.info((0,_logs_js__WEBPACK_IMPORTED_MODULE_5__/* .inert */ .tJ)(scrub(detail)));
    core.error(scrub(failure.error.message), { title: `krci-deploy ${declaration.name}: ${failure.error.code}` });
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(error);
}


/***/ })

};
