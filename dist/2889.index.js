export const id = 2889;
export const ids = [2889];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
}


/***/ }),

/***/ 37483:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ reportChecks)
/* harmony export */ });
/* harmony import */ var _performance_demand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71308);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31887);


/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here; its readers are loaded where it has reports.
 */
const reportChecks = [
    {
        kind: 'tests',
        input: 'junit',
        rows: [
            { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
            { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9408), __webpack_require__.e(9848)]).then(__webpack_require__.bind(__webpack_require__, 32122))).openTests,
    },
    {
        kind: 'coverage',
        input: 'coverage',
        baseline: 'coverage-baseline',
        rows: [
            { id: 'line-coverage', title: 'Line coverage', unit: '%' },
            { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
            { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
            { id: 'coverage-fall', title: 'Coverage below the baseline', unit: '%', quiet: true },
            { id: 'changed-line-coverage', title: 'Coverage of changed lines', unit: '%', quiet: true },
            { id: 'measured-lines', title: 'Measured lines', unit: 'line', quiet: true },
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(4167)]).then(__webpack_require__.bind(__webpack_require__, 93133))).openCoverage,
    },
    {
        kind: 'sast',
        input: 'sarif',
        baseline: 'sarif-baseline',
        rows: [
            ...['error', 'warning', 'note'].map((level) => {
                return { id: `sast-${level}s`, title: `Static analysis: ${level}s`, unit: 'result' };
            }),
            ...['critical', 'high', 'medium', 'low'].map((severity) => {
                return { id: `sast-${severity}`, title: `Static analysis: ${severity}`, unit: 'result', quiet: true };
            }),
        ],
        demands: ({ tools }) => (0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .toolsDemand */ .b)('sast', 'Static analysis', tools.sast),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1024), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 80157))).openSast,
    },
    {
        kind: 'vulnerabilities',
        input: 'vulnerabilities',
        rows: ['critical', 'high', 'medium', 'low'].map((severity) => {
            return { id: `${severity}-vulnerabilities`, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' };
        }),
        demands: ({ tools }) => (0,_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .toolsDemand */ .b)('vulnerabilities', 'Vulnerabilities', tools.vulnerabilities),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1024), __webpack_require__.e(4703)]).then(__webpack_require__.bind(__webpack_require__, 34703))).openVulnerabilities,
    },
    {
        kind: 'performance',
        input: 'performance',
        rows: [],
        demands: ({ performance: limits }) => limits.map((limit) => (0,_performance_demand_js__WEBPACK_IMPORTED_MODULE_1__/* .demandOf */ .t)(limit)),
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(9408), __webpack_require__.e(1845)]).then(__webpack_require__.bind(__webpack_require__, 90035))).openPerformance,
    },
];


/***/ }),

/***/ 71308:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   t: () => (/* binding */ demandOf)
/* harmony export */ });
/** Names the value that a limit bounds: `http_req_duration.p95`. */
function nameOf({ metric, value }) {
    return `${metric}.${value}`;
}
/** Makes the row of a limit. */
function demandOf(limit) {
    const { min, max } = limit;
    const bounds = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
    const name = nameOf(limit);
    return {
        id: `performance:${name}`,
        title: `Performance: ${name}`,
        required: bounds.join(', '),
        rule: ['performance'],
    };
}


/***/ }),

/***/ 31887:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ toolsDemand),
/* harmony export */   x: () => (/* binding */ toolsFinding)
/* harmony export */ });
/** The row about the tools that must have run; none where the policy names none. */
function toolsDemand(kind, title, tools) {
    if (tools.length === 0)
        return [];
    return [{ id: `${kind}-tools`, title: `${title}: tools`, required: tools.join(', '), rule: [kind, 'tools'] }];
}
/**
 * Compares the tools of the reports, each with its version, with those that must have run. Names are compared without
 * case; a name stands for every version of the tool.
 */
function toolsFinding(wanted, ran) {
    const names = [...new Set(ran)];
    const missing = wanted.filter((tool) => !names.some((name) => isTool(name, tool)));
    const found = names.length === 0 ? 'no tool' : names.join(', ');
    if (missing.length === 0)
        return { status: 'pass', found };
    return { status: 'error', found, advice: `Run ${missing.join(', ')} and give the report` };
}
function isTool(name, wanted) {
    const [own, other] = [name.toLowerCase(), wanted.toLowerCase()];
    return own === other || own.startsWith(`${other} `);
}


/***/ }),

/***/ 2889:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gate: () => (/* binding */ gate)
/* harmony export */ });
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37885);
/* harmony import */ var _outputs_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11719);


const gate = {
    declaration: _declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .H,
    shows: 'finding',
    // Loaded by its half: a promotion plans the move of the artifact before.
    plan: async (inputs, ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4325), __webpack_require__.e(479), __webpack_require__.e(6386), __webpack_require__.e(6400), __webpack_require__.e(1340), __webpack_require__.e(3398), __webpack_require__.e(9408), __webpack_require__.e(5750), __webpack_require__.e(9200), __webpack_require__.e(3238), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 23238))).plan(inputs, ports),
    describe: _outputs_report_js__WEBPACK_IMPORTED_MODULE_1__/* .planReport */ .sH,
    data: _outputs_report_js__WEBPACK_IMPORTED_MODULE_1__/* .planAsData */ .oY,
    rehearse: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(3398), __webpack_require__.e(5750), __webpack_require__.e(9200), __webpack_require__.e(5179), __webpack_require__.e(8969)]).then(__webpack_require__.bind(__webpack_require__, 46691))).rehearse(planned, ports),
    execute: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6386), __webpack_require__.e(1340), __webpack_require__.e(3398), __webpack_require__.e(5750), __webpack_require__.e(9200), __webpack_require__.e(5179), __webpack_require__.e(8969)]).then(__webpack_require__.bind(__webpack_require__, 46691))).execute(planned, ports),
};


/***/ }),

/***/ 11719:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mq: () => (/* binding */ verdictReport),
/* harmony export */   nA: () => (/* binding */ tasksReport),
/* harmony export */   oY: () => (/* binding */ planAsData),
/* harmony export */   sH: () => (/* binding */ planReport)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20931);
/* harmony import */ var _base_counted_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75936);
/* harmony import */ var _verdict_amount_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61264);
/* harmony import */ var _policy_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43320);
/* harmony import */ var _policy_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83267);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67378);
/* harmony import */ var _evidence_checks_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37483);







const words = {
    pass: '✅ pass',
    warn: '⚠️ warning',
    fail: '❌ fail',
    error: '⛔ no proof',
    skip: 'shown only',
};
/** Reports the planned checks with their files, and on request the source of each. */
function planReport(plan) {
    const checks = plannedChecks(plan);
    const rows = checks.map(({ title, required, source, from }) => [
        title,
        required,
        sourceOf(source, plan),
        filesOf(from),
    ]);
    const problems = Object.values(plan.evidence).flatMap((evidence) => evidence.problems);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)(`Gate${intoOf(plan.environment)}`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${subjectLine(plan.subject)}.`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Check', 'Required', 'Decided by', 'Evidence'], rows),
        ...(problems.length > 0 ? [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(problems)] : []),
        ...(plan.explain ? (0,_policy_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explainReport */ .O7)((0,_policy_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionsOf */ .bB)(plan, checks)) : []),
    ];
}
/** Returns the source of each rule, on request. */
function planAsData(plan) {
    return plan.explain ? { decisions: (0,_policy_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionsOf */ .bB)(plan, plannedChecks(plan)) } : undefined;
}
/** Reports the verdict, or the answer to a question, for a release manager: the table, and below it the advice. */
function verdictReport(verdict, result = words[verdict.verdict]) {
    const rows = verdict.checks.map((check) => [
        check.title,
        check.required,
        check.found,
        check.evidence.length === 0 ? (check.from ?? 'none') : filesOf(check.evidence.map(({ path }) => path)),
        words[check.status],
    ]);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)(`Gate${intoOf(verdict.environment)}: ${verdict.breakGlass === undefined ? '' : '🚨 BREAK-GLASS, '}${result}`),
        ...breakGlassBlocks(verdict),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${subjectLine(verdict.subject)}. ${policyLine(verdict)}${validityLine(verdict)}`),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Check', 'Required', 'Found', 'Evidence', 'Verdict'], rows),
        ...exceptionBlocks(verdict.exceptions),
        ...statementBlocks(verdict.vex ?? []),
        ...approvalBlocks(verdict.approvals ?? []),
        ...evidenceBlocks(verdict.checks),
    ];
}
/** Reports what to do about a closed gate, each thing once; empty for an open one. */
function tasksReport({ checks }) {
    const closing = checks.filter(_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isClosed */ .L);
    // Rows about the same unusable reports share one advice.
    const tasks = closing.filter(({ kind, found, status }, index) => {
        const before = closing[index - 1];
        return status === 'fail' || before?.kind !== kind || before.found !== found;
    });
    return tasks.length === 0 ? [] : [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)('What to do'), ...tasks.flatMap((check) => taskBlocks(check))];
}
function breakGlassBlocks({ breakGlass }) {
    if (breakGlass === undefined)
        return [];
    const { starter, approvers, reason, ticket, hours, overrode, issue } = breakGlass;
    const rows = [
        ['Who', `${starter} started it, ${approvers.join(', ')} approved it`],
        ['Why', `${reason} (${ticket})`],
        ['Past', overrode.join(', ')],
        ['For', (0,_verdict_amount_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)(hours, 'hour')],
        ['Followed up in', issue ?? 'no issue'],
    ];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Break-glass', ''], rows)];
}
function taskBlocks(check) {
    const lines = check.details ?? [];
    // One that the sentence has already is not listed again.
    const isSaid = lines.length === 1 && check.found.includes(lines[0] ?? '');
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${check.title}: expected ${check.required}, found ${check.found}. ${check.advice ?? 'See the evidence'}.`),
        ...(lines.length > 0 && !isSaid ? [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(lines)] : []),
    ];
}
function exceptionBlocks(exceptions) {
    if (exceptions.length === 0)
        return [];
    const rows = exceptions.map((one) => [
        one.id,
        `${one.uses}`,
        one.owner,
        one.approver,
        one.ticket,
        `${one.expires} (${(0,_base_counted_js__WEBPACK_IMPORTED_MODULE_6__/* .inDays */ .D)(one.daysLeft)})`,
    ]);
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)('Exceptions used'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Finding', 'Times', 'Owner', 'Approved by', 'Ticket', 'Expires'], rows)];
}
function statementBlocks(statements) {
    if (statements.length === 0)
        return [];
    const rows = statements.map((one) => [
        one.vulnerability,
        `${one.uses}`,
        one.reason === undefined ? one.status : `${one.status}: ${one.reason}`,
        one.author,
        one.trustedBy,
        `${one.file}, ${one.statement}`,
    ]);
    const titles = ['Vulnerability', 'Times', 'Status', 'Author', 'Vouched for by', 'Statement'];
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)('VEX statements used'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(titles, rows)];
}
function approvalBlocks(approvals) {
    if (approvals.length === 0)
        return [];
    const rows = approvals.map(({ approver, at, where }) => [approver, where, at ?? 'not said']);
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .heading */ .R_)('Approvals'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Who', 'Where', 'When'], rows)];
}
function evidenceBlocks(checks) {
    const items = new Map();
    for (const { evidence, baseline = [] } of checks) {
        for (const item of evidence)
            items.set(item.path, item);
        for (const item of baseline)
            items.set(`${item.path} (baseline)`, item);
    }
    if (items.size === 0)
        return [];
    const rows = [...items].slice(0, 50).map(([name, item]) => evidenceRow(name, item));
    const more = items.size - rows.length;
    return [
        ...(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)('Evidence', [
            (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['File', 'About', 'Made', 'Bytes', 'sha256'], rows),
            ...(more > 0 ? [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`And ${more} more; the verdict names them all.`)] : []),
        ]),
    ];
}
function evidenceRow(name, { commits = [], digests = [], producedAt, size, sha256 }) {
    const about = [...commits.map((commit) => commit.slice(0, 12)), ...digests.map((digest) => digest.slice(0, 19))];
    const [first = 'not said', ...others] = about;
    const what = others.length === 0 ? first : `${first} and ${others.length} more`;
    return [name, what, producedAt?.replace(/\.\d+Z$/, 'Z') ?? 'not said', `${size}`, sha256.slice(0, 12)];
}
function subjectLine(subject) {
    const named = [subject.application, subject.version].filter((part) => part !== undefined).join(' ');
    const parts = [named, subject.artifact ?? '', subject.commit === undefined ? '' : `commit ${subject.commit}`];
    const line = parts.filter((part) => part !== '').join(', ');
    return line === '' ? 'No artifact was named' : `About ${line}`;
}
function policyLine({ policy, checks }) {
    if (policy.path === undefined)
        return 'Thresholds were given as inputs.';
    const sum = `sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}`;
    const { path, branch, commit } = policy;
    const place = commit === undefined ? `the local ${path}` : `${path} at ${commit.slice(0, 12)} of ${branch}`;
    return `Thresholds are those of ${place} (${sum})${tightenedBy(checks)}.`;
}
/** Names the inputs whose limits stand in the place of the flow file's. */
function tightenedBy(checks) {
    const inputs = checks.flatMap(({ id, source }) => (source === 'input' ? [(0,_policy_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(id)?.input ?? id] : []));
    return inputs.length === 0 ? '' : `, tightened by ${inputs.join(', ')}`;
}
function validityLine({ verdict, expires }) {
    const opens = verdict === 'pass' || verdict === 'warn';
    return opens && expires !== undefined ? ` The verdict holds until ${expires}.` : '';
}
function sourceOf(source, plan) {
    if (source === 'flow')
        return plan.policy.path ?? 'flow file';
    return source === 'input' ? 'an input' : 'default';
}
function intoOf(environment) {
    return environment === undefined ? '' : ` into ${environment}`;
}
function filesOf(paths) {
    const [first, ...rest] = paths;
    if (first === undefined)
        return 'none';
    return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}
/** Lists the planned checks, in the order of the verdict. */
function plannedChecks({ limits, evidence, external, settings }) {
    const measured = _evidence_checks_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .reportChecks */ .o.flatMap(({ kind, rows }) => rows.flatMap(({ id, title, unit }) => {
        const limit = limits[id];
        if (limit === undefined)
            return [];
        const required = `at ${limit.bound} ${(0,_verdict_amount_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)(limit.value, unit)}`;
        return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }));
    const demanded = _evidence_checks_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .reportChecks */ .o.flatMap(({ kind, demands }) => (demands?.(settings) ?? []).map(({ id, title, required }) => {
        return { id, kind, title, required, source: 'flow', from: evidence[kind]?.files ?? [] };
    }));
    const asked = external.flatMap(({ kind, rows }) => rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })));
    return [...measured, ...demanded, ...asked];
}


/***/ }),

/***/ 67378:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sentenceOf),
/* harmony export */   L: () => (/* binding */ isClosed)
/* harmony export */ });
/** Tells whether a row keeps the gate closed. */
function isClosed({ status }) {
    return status === 'fail' || status === 'error';
}
/** Describes a row in one line. */
function sentenceOf({ required, found, advice }) {
    return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}


/***/ }),

/***/ 43320:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ explainReport),
/* harmony export */   bB: () => (/* binding */ decisionsOf),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20931);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83267);
/* harmony import */ var _evidence_checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37483);



/** Lists the rule and file behind each required row. */
function decisionsOf(plan, checks) {
    const demanded = new Map(_evidence_checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .reportChecks */ .o.flatMap(({ demands }) => demands?.(plan.settings) ?? []).map((one) => [one.id, one]));
    const rows = new Map(plan.external.flatMap(({ kind, rows: all }) => all.map((row) => [row.id, { kind, row }])));
    return checks.flatMap((check) => {
        const { id, title, required, source } = check;
        if (source === undefined)
            return [];
        const requirement = (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(id);
        const limit = requirement && plan.limits[requirement.id];
        const asked = rows.get(id);
        const path = requirement?.rule ?? demanded.get(id)?.rule ?? asked?.row.rule ?? [asked?.kind ?? check.kind];
        return [{ id, title, required, ...decidedBy(source, { id, path, limit }, plan) }];
    });
}
function decidedBy(source, { id, path, limit }, { rules, limits, environment = '' }) {
    if (source === 'input')
        return { by: `input ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(id)?.input ?? path.join('.')}` };
    const implied = limit?.impliedBy === undefined ? undefined : (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(limit.impliedBy);
    const found = inFile(rules, environment, implied?.rule ?? path);
    if (implied !== undefined) {
        const origin = limits[implied.id]?.source === 'input' ? { by: `input ${implied.input}` } : found;
        return { ...origin, by: `implied by ${origin?.by ?? implied.rule.join('.')}` };
    }
    return found ?? { by: source === 'flow' ? 'the flow file' : `default of ${path.join('.')}` };
}
function inFile(rules, environment, path) {
    const rule = rules?.(environment, path);
    if (rule === undefined)
        return undefined;
    const by = rule.whole ? rule.at : `default below ${rule.at}`;
    return { by, at: rule.at, ...(rule.environment !== environment && { inheritedFrom: rule.environment }) };
}
/** Maps rows to the positions of their rules, by the row's id. */
function placesOf(decisions) {
    return new Map(decisions.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at]])));
}
function explainReport(decisions) {
    const rows = decisions.map(({ title, required, by, inheritedFrom }) => [title, required, by, inheritedFrom ?? '']);
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)('Who decided'), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Check', 'Required', 'Decided by', 'Inherited from'], rows)];
}


/***/ }),

/***/ 83267:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limitsOf),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);


/** All requirements of a gate, each with its input and its place below the environment's gate. */
const requirements = [
    { id: 'line-coverage', input: 'min-line-coverage', bound: 'least', rule: ['coverage', 'lines'] },
    { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least', rule: ['coverage', 'branches'] },
    { id: 'file-coverage', input: 'min-file-coverage', bound: 'least', rule: ['coverage', 'files'] },
    { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most', rule: ['coverage', 'may-fall'] },
    {
        id: 'changed-line-coverage',
        input: 'min-changed-line-coverage',
        bound: 'least',
        rule: ['coverage', 'changed-lines'],
    },
    { id: 'measured-lines', input: 'min-measured-lines', bound: 'least', rule: ['coverage', 'measured'] },
    { id: 'sast-errors', input: 'max-errors', bound: 'most', rule: ['sast', 'max', 'error'] },
    { id: 'sast-warnings', input: 'max-warnings', bound: 'most', rule: ['sast', 'max', 'warning'] },
    { id: 'sast-notes', input: 'max-notes', bound: 'most', rule: ['sast', 'max', 'note'] },
    { id: 'sast-critical', input: 'max-sast-critical', bound: 'most', rule: ['sast', 'max', 'critical'] },
    { id: 'sast-high', input: 'max-sast-high', bound: 'most', rule: ['sast', 'max', 'high'] },
    { id: 'sast-medium', input: 'max-sast-medium', bound: 'most', rule: ['sast', 'max', 'medium'] },
    { id: 'sast-low', input: 'max-sast-low', bound: 'most', rule: ['sast', 'max', 'low'] },
    {
        id: 'critical-vulnerabilities',
        input: 'max-critical',
        bound: 'most',
        rule: ['vulnerabilities', 'max', 'critical'],
    },
    { id: 'high-vulnerabilities', input: 'max-high', bound: 'most', rule: ['vulnerabilities', 'max', 'high'] },
    { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most', rule: ['vulnerabilities', 'max', 'medium'] },
    { id: 'low-vulnerabilities', input: 'max-low', bound: 'most', rule: ['vulnerabilities', 'max', 'low'] },
    { id: 'failed-tests', input: 'max-failed-tests', bound: 'most', rule: ['tests', 'failed'] },
    { id: 'executed-tests', input: 'min-tests', bound: 'least', rule: ['tests', 'minimum'] },
];
/**
 * Returns the flow file's limits, tightened by inputs.
 * Limits that the flow implies are filled in before inputs are compared with them. @throws UsageError for an input
 * that is laxer than the flow file
 */
function limitsOf(inputs, policy, where) {
    const limits = {};
    const implied = impliedBy(policy);
    for (const { id, input, bound, rule } of requirements) {
        const declared = declaredAt(policy, rule);
        const least = implied[id]?.value;
        const asked = inputs[input];
        if (asked !== undefined && least !== undefined && isLaxer(asked, least, bound)) {
            throw weakened(input, asked, least, where);
        }
        const value = asked ?? declared;
        if (value !== undefined)
            limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Returns the limits of the flow file alone, with those that it implies. */
function impliedBy(policy) {
    const limits = {};
    for (const { id, bound, rule } of requirements) {
        const value = declaredAt(policy, rule);
        if (value !== undefined)
            limits[id] = { value, bound, source: 'flow' };
    }
    return withTestDefaults(withGraverLimits(limits));
}
/** Finds a requirement; undefined for one that is not about a number in reports. */
function ruleOf(id) {
    return requirements.find((one) => one.id === id);
}
function declaredAt(policy, rule) {
    const value = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(policy, ...rule);
    return typeof value === 'number' ? value : undefined;
}
function isLaxer(asked, declared, bound) {
    return bound === 'least' ? asked < declared : asked > declared;
}
/** From mild to grave. */
const scales = [
    ['sast-notes', 'sast-warnings', 'sast-errors'],
    ['sast-low', 'sast-medium', 'sast-high', 'sast-critical'],
    ['low-vulnerabilities', 'medium-vulnerabilities', 'high-vulnerabilities', 'critical-vulnerabilities'],
];
/** Extends a limit on a lower severity to the higher ones. */
function withGraverLimits(limits) {
    const all = { ...limits };
    for (const scale of scales) {
        let milder;
        for (const id of scale) {
            const limit = milder && all[milder];
            if (all[id] === undefined && milder !== undefined && limit !== undefined) {
                all[id] = { ...limit, source: 'default', impliedBy: limit.impliedBy ?? milder };
            }
            milder = all[id] === undefined ? milder : id;
        }
    }
    return all;
}
/**
 * Adds implied limits of tests.
 * No failed tests mean nothing without tests, and many tests mean nothing when they fail.
 */
function withTestDefaults(limits) {
    const failed = limits['failed-tests'];
    const executed = limits['executed-tests'];
    if (failed === undefined && executed === undefined)
        return limits;
    return {
        ...limits,
        'failed-tests': failed ?? { value: 0, bound: 'most', source: 'default' },
        'executed-tests': executed ?? { value: 1, bound: 'least', source: 'default' },
    };
}
function weakened(input, asked, declared, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'threshold-weakened',
        where: input,
        expected: `what tightens the ${declared} of ${where}`,
        found: String(asked),
        fix: 'change the flow file for a laxer threshold',
    });
}


/***/ }),

/***/ 61264:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
const maxShown = 5;
/** Formats a number with its unit: `1 test`, `2 tests`, `80 %`. */
function amount(count, unit) {
    if (unit === '%')
        return `${count} %`;
    return `${count} ${count === 1 ? unit : plural(unit)}`;
}
/** Describes a lower bound: `the result`, `all 2 results`, `at least 1 of the 2 results`. */
function partOf(part, whole, unit) {
    if (part < whole)
        return `at least ${part} of the ${amount(whole, unit)}`;
    return whole === 1 ? `the ${unit}` : `all ${amount(whole, unit)}`;
}
/** Lists the first five findings, and the number of the others. */
function firstOf(found, lineOf) {
    const more = found.length - maxShown;
    return [...found.slice(0, maxShown).map((one) => lineOf(one)), ...(more > 0 ? [`and ${more} more`] : [])];
}
function plural(unit) {
    if (/[^aeiou]y$/.test(unit))
        return `${unit.slice(0, -1)}ies`;
    return `${unit}${unit.endsWith('ch') ? 'es' : 's'}`;
}


/***/ })

};
