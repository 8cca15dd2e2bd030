export const id = 157;
export const ids = [157];
export const modules = {

/***/ 80157:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSast: () => (/* binding */ openSast)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/gitlab.js
var gitlab = __webpack_require__(90416);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scan.js
var vulnerabilities_scan = __webpack_require__(28718);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js
var vulnerability = __webpack_require__(18145);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var sarif_findings = __webpack_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/rules.js
var rules = __webpack_require__(18247);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/gitlab.js








const types = new Set(['sast', 'secret_detection']);
const maxFindings = 500_000;
/** Levels and scores that stand for GitLab's severities; Unknown and a missing one are the gravest. */
const grades = {
    critical: { level: 'error', score: 9 },
    high: { level: 'error', score: 7 },
    medium: { level: 'warning', score: 4 },
    low: { level: 'note', score: 0.1 },
    unknown: { level: 'error', score: 9 },
};
function gitlabAnalysis(options) {
    return {
        name: 'GitLab SAST or secret detection',
        writers: "GitLab's analyzers (`gl-sast-report.json`, `gl-secret-detection-report.json`)",
        json: (name) => createGitlab(name, options),
    };
}
/** Reads GitLab's security reports of code (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name, options) {
    const results = (0,sarif_findings/* createRunFindings */.sP)(name, options);
    let scan;
    return {
        choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
        get seen() {
            return typeof scan?.['type'] === 'string';
        },
        value(path, value) {
            if (path === 'scan')
                scan = (0,json/* objectOr */.Xg)(value);
            else if (results.length >= maxFindings)
                throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxFindings} results` });
            else
                results.add(resultOf((0,json/* objectOr */.Xg)(value)));
        },
        facts() {
            const { type, status, end_time: end, scanner, messages } = scan ?? {};
            if (!types.has((0,json/* textOr */.ph)(type) ?? '')) {
                const found = `one of type ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(type) ?? 'none', 40)}`;
                throw (0,unreadable/* foreign */.V$)(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
            }
            const { name: called, version } = (0,json/* objectOr */.Xg)(scanner);
            const tool = (0,json/* textOr */.ph)(called) ?? 'GitLab scanner';
            if (status !== 'success')
                throw (0,vulnerabilities_scan/* scanFailed */.J_)(name, tool, `status ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(status) ?? 'none', 40)}`);
            const fatal = (0,json/* listOr */.QD)(messages)
                .map((one) => (0,json/* objectOr */.Xg)(one))
                .filter(({ level }) => level === 'fatal');
            return {
                tools: [(0,unreadable/* shown */.SP)([tool, (0,json/* textOr */.ph)(version) ?? ''].join(' ').trimEnd())],
                findings: results.resolve((0,rules/* createRules */.S)({}, [], [], name)),
                others: 0,
                partial: fatal.map(({ value }) => ({
                    tool: (0,unreadable/* shown */.SP)(tool),
                    reason: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(value) ?? 'a fatal message', 200),
                })),
                origin: { ...origin/* silentOrigin */.C9, time: (0,gitlab/* timeIn */.Hi)(end) },
            };
        },
    };
}
/** Returns the finding as SARIF has it, so that exceptions, baselines and exports treat both alike. */
function resultOf(one) {
    const { location, severity, id } = one;
    const { file, start_line: startLine } = (0,json/* objectOr */.Xg)(location);
    const { level, score } = grades[(0,vulnerability/* severityOf */.xJ)(severity)] ?? { level: 'error', score: 9 };
    const region = startLine === undefined ? {} : { startLine };
    const uri = (0,json/* textOr */.ph)(file);
    return {
        ruleId: (0,gitlab/* idsOf */.UX)(one)[0] ?? (0,json/* textOr */.ph)(one['category']) ?? '(no rule)',
        level,
        properties: { 'security-severity': score },
        message: { text: (0,json/* textOr */.ph)(one['message']) ?? (0,json/* textOr */.ph)(one['name']) ?? (0,json/* textOr */.ph)(one['description']) ?? '' },
        locations: uri === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri }, region } }],
        ...(typeof id === 'string' && { partialFingerprints: { gitlab: id } }),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(5455);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/report.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
function sastFormats(options) {
    return [
        {
            name: 'SARIF 2.1.0',
            writers: 'CodeQL, Semgrep, ESLint, gosec, Bandit, SonarQube exporters and many others',
            json: (name) => (0,sarif/* createSarif */.Q)(name, options),
        },
        gitlabAnalysis(options),
    ];
}
/** Reads a log of static analysis, told apart by its content. Throws EvidenceError for any other file. */
async function readSarif(source, options = {}) {
    const formats = sastFormats(options);
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a log of static analysis', formats });
}

// EXTERNAL MODULE: ./lib/src/evidence/sarif/identity.js
var identity = __webpack_require__(54976);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/tools.js
var checks_tools = __webpack_require__(31887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/sast.js







const levels = [
    { word: 'error', of: 'level error', id: 'sast-errors', output: 'errors' },
    { word: 'warning', of: 'level warning', id: 'sast-warnings', output: 'warnings' },
    { word: 'note', of: 'level note', id: 'sast-notes', output: 'notes' },
];
const severities = [
    { word: 'critical', of: 'severity critical', id: 'sast-critical' },
    { word: 'high', of: 'severity high', id: 'sast-high' },
    { word: 'medium', of: 'severity medium', id: 'sast-medium' },
    { word: 'low', of: 'severity low', id: 'sast-low' },
];
/** Static analysis: SARIF results by level and by security severity. */
function openSast({ newOnly, partial, tools }) {
    const reports = [];
    const incomplete = [];
    const ran = [];
    let others = 0;
    const before = [];
    let compared = false;
    return {
        async read(source) {
            const facts = await readSarif(source, { identities: newOnly });
            return {
                origin: facts.origin,
                count: () => {
                    reports.push(facts.findings);
                    incomplete.push(...facts.partial);
                    ran.push(...facts.tools);
                    others += facts.others;
                },
            };
        },
        async readBaseline(source) {
            const { origin, findings } = await readSarif(source, { identities: true });
            return {
                origin,
                count: () => {
                    compared = true;
                    for (const { identity } of findings)
                        if (identity !== undefined)
                            before.push(identity);
                },
            };
        },
        measure: (terms) => {
            const isKnown = newOnly ? knownBy(compared ? before : undefined) : () => false;
            const gaps = gapsOf(incomplete, partial, terms);
            const demanded = { 'sast-tools': (0,checks_tools/* toolsFinding */.x)(tools.sast, ran) };
            return { ...measured({ all: (0,sarif_findings/* allOf */.bn)(reports), others }, terms, isKnown), gaps, demanded };
        },
    };
}
/**
 * Makes a test for findings that are not new.
 * Known are those of the baseline, where there is one and the report does not object; else those that the report
 * itself calls unchanged.
 */
function knownBy(before) {
    if (before === undefined)
        return ({ baseline }) => baseline === 'known';
    const baseline = (0,identity/* createBaseline */.w)(before);
    return (finding) => finding.baseline !== 'new' && finding.identity !== undefined && baseline.take(finding.identity);
}
const findingsShown = 50;
/** Lists gaps that scans declare, except for tools with an exception (`partial:<tool>`). */
function gapsOf(incomplete, partial, { ledger }) {
    if (partial === 'off')
        return [];
    const counting = incomplete.filter(({ tool, reason }) => !ledger.excepts({ ids: [`partial:${tool}`], message: reason }));
    const [first] = counting;
    if (first === undefined)
        return [];
    return [
        {
            id: 'sast-partial',
            title: 'Static analysis: whole scan',
            status: partial === 'fail' ? 'error' : 'warn',
            required: 'scans that looked everywhere',
            found: `${first.tool} says that it did not: ${first.reason}${counting.length === 1 ? '' : ` (and ${counting.length - 1} more)`}`,
            advice: `Repair the scan, or accept it by an exception for partial:${first.tool}`,
            details: (0,amount/* firstOf */.Ku)(counting, ({ tool, reason }) => `${tool}: ${reason}`),
        },
    ];
}
function measured({ all, others }, { ledger, limits }, isKnown) {
    const rows = [...levels, ...severities];
    const tallies = new Map(rows.map(({ id }) => [id, { count: 0, suppressed: 0, excepted: 0, known: 0, findings: [] }]));
    let none = 0;
    const byLevel = levels.some(({ id }) => limits[id] !== undefined);
    for (const finding of all) {
        const fate = ledger.excepts(exceptableOf(finding)) ? 'excepted' : isKnown(finding) ? 'known' : 'count';
        if (finding.level === 'none')
            none += 1;
        for (const id of rowsOf(finding, byLevel)) {
            const tally = tallies.get(id);
            if (tally !== undefined)
                record(tally, finding, fate);
        }
    }
    const measurements = {};
    for (const { id, of } of rows) {
        const tally = tallies.get(id);
        // Written once, in the first row.
        const left = id === 'sast-errors' ? leftOut(others, none) : [];
        if (tally !== undefined)
            measurements[id] = measurementOf(tally, of, left);
    }
    const outputs = levels.map(({ id, output }) => [output, tallies.get(id)?.count ?? 0]);
    return { measurements, warnings: [], outputs: Object.fromEntries(outputs) };
}
function record(tally, finding, fate) {
    tally[fate] += 1;
    if (fate !== 'count')
        return;
    if (finding.suppressed)
        tally.suppressed += 1;
    if (tally.findings.length < findingsShown)
        tally.findings.push(finding);
}
const severityOfLevel = {
    error: 'critical',
    warning: 'medium',
    note: 'low',
    none: 'unknown',
};
/**
 * Returns the rows that count a finding: of its level and of its severity.
 * A finding without a score is held to its level; where no level has a limit it would slip through, so there it counts
 * as the gravest that its level may stand for.
 */
function rowsOf({ level, severity }, byLevel) {
    const unscored = byLevel ? undefined : severityOfLevel[level];
    const word = severity === undefined ? unscored : (0,vulnerability/* severityOfScore */.FL)(severity);
    return [...levels.filter((one) => one.word === level), ...severities.filter((one) => one.word === word)].map(({ id }) => id);
}
/** Names a finding for exceptions: by its rule, each rule above it, and its fingerprint. */
function exceptableOf({ rule, fingerprint, uri, line, message, level }) {
    const own = rule.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const ids = [...own, ...(fingerprint === undefined ? [] : [fingerprint])];
    return { ids, path: uri, line, message, level, fingerprint };
}
function leftOut(others, none) {
    return [
        ...(others === 0 ? [] : [`${others} more that the reports call passed, open or absent`]),
        ...(none === 0 ? [] : [`${none} more of level none`]),
    ];
}
function measurementOf({ count, suppressed, excepted, known, findings }, sort, left) {
    // A suppression comes from the author of the code or the report; a gate requires another approver.
    const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
    const more = [
        ...(excepted === 0 ? [] : [`${excepted} more excepted`]),
        ...(known === 0 ? [] : [`${known} not new`]),
        ...left,
    ];
    return {
        actual: count,
        found: [(0,amount/* amount */.vj)(count, 'result') + note, ...more].join(', '),
        meets: (limit) => count <= limit,
        advice: (limit) => `Fix ${(0,amount/* partOf */.BU)(count - limit, count, 'result')} of ${sort}`,
        details: (0,amount/* firstOf */.Ku)(findings, sarif_findings/* lineOf */.cA),
        findings: findings.flatMap((finding) => placeOf(finding) ?? []),
    };
}
function placeOf({ rule, uri, line, message }) {
    if (uri === undefined)
        return undefined;
    return {
        path: uri,
        ...(line !== undefined && { line }),
        message: message === undefined ? rule : `${rule}: ${message}`,
    };
}


/***/ })

};
