export const id = 3450;
export const ids = [3450];
export const modules = {

/***/ 43450:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepReportAsNote: () => (/* binding */ keepReportAsNote)
/* harmony export */ });
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63148);
/* harmony import */ var _platform_detect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89249);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12560);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20931);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92387);





/** GitLab takes a million characters; nobody reads so many. */
const maxLength = 200_000;
/**
 * Keeps the report of a job of GitLab as one note in its merge request, by a token of its own. Fails no job: what stands
 * in the way is said once.
 */
async function keepReportAsNote({ variables, markdown, log }) {
    const request = Number(variables['CI_MERGE_REQUEST_IID']);
    const project = variables['CI_MERGE_REQUEST_PROJECT_PATH'] ?? '';
    if (!Number.isSafeInteger(request) || request < 1 || project === '')
        return;
    const reason = hindrance(variables);
    if (reason !== undefined) {
        log.info(`no note in merge request !${request}: ${reason}`);
        return;
    }
    try {
        const facts = (0,_platform_detect_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabFacts */ .FQ)({ ...variables, GITLAB_TOKEN: variables['KRCI_DEPLOY_API_TOKEN'] });
        const { keepNote } = await Promise.all(/* import() */[__webpack_require__.e(6227), __webpack_require__.e(3752)]).then(__webpack_require__.bind(__webpack_require__, 13752));
        const context = { clock: _base_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, log, environment: variables };
        await keepNote(facts, context, {
            project,
            request,
            marker: markerOf(variables),
            text: textOf(markdown, variables),
        });
    }
    catch (error) {
        log.warn(`no note in merge request !${request}: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error).error.message}`);
    }
}
/** A fork's pipeline may hold what anybody wrote: the token is not used in it. */
function hindrance(variables) {
    const token = variables['KRCI_DEPLOY_API_TOKEN'] ?? '';
    if (token === '')
        return 'KRCI_DEPLOY_API_TOKEN is not set; give it a token with the scope api to have one';
    const [source, target] = [variables['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], variables['CI_MERGE_REQUEST_PROJECT_ID']];
    return source === undefined || source !== target ? 'it comes from a fork' : undefined;
}
/** One note for each job: those of a pipeline run at the same time. */
function markerOf(variables) {
    const name = (variables['CI_JOB_NAME'] ?? 'job').replaceAll(/[^A-Za-z0-9 _.:/[\],]+/g, '-').slice(0, 200);
    return `<!-- krci-deploy: ${name} -->`;
}
function textOf(markdown, variables) {
    const text = markdown.length <= maxLength ? markdown : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)([(0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('The report is too long for a note.')]);
    const url = variables['CI_JOB_URL'];
    return url === undefined ? text : `${text}\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarkdown */ .G)([(0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .links */ .yJ)([{ text: 'The job', url }])])}`;
}


/***/ })

};
