export const id = 1845;
export const ids = [1845];
export const modules = {

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 3124:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ eachLine)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83205);

const maxLineLength = 64 * 1024;
/** Hands over each line without its end, and where it is. Throws EvidenceError for a line longer than 64 KiB. */
async function eachLine(text, take) {
    const place = { name: text.name, line: 0 };
    let rest = '';
    for await (const chunk of text.chunks) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            place.line += 1;
            take(line.trimEnd(), place);
        }
        if (rest.length > maxLineLength)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(place, { found: `a line is longer than ${maxLineLength} characters` });
    }
    if (rest === '')
        return place;
    place.line += 1;
    take(rest.trimEnd(), place);
    return place;
}


/***/ }),

/***/ 90035:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPerformance: () => (/* binding */ openPerformance)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/text/lines.js
var lines = __webpack_require__(3124);
;// CONCATENATED MODULE: ./lib/src/evidence/performance/model.js

const maxMetrics = 50_000;
/**
 * Adds the numbers of one metric. Throws EvidenceError for more metrics than any summary has, and for a value that comes
 * twice, as in two tables in one file: either could be the bad one.
 */
function addMetric(metrics, metric, statistics, name) {
    for (const [statistic, value] of Object.entries(statistics)) {
        if (typeof value !== 'number' || !Number.isFinite(value))
            continue;
        if (metrics.size >= maxMetrics)
            throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxMetrics} values` });
        const key = `${(0,unreadable/* shown */.SP)(metric, 200)}.${(0,unreadable/* shown */.SP)(statistic, 60)}`;
        if (metrics.has(key))
            throw (0,unreadable/* malformed */.Qm)({ name }, { found: `${key} twice` });
        metrics.set(key, value);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/jmeter.js





const jmeter = {
    name: 'JMeter statistics',
    writers: 'the dashboard of JMeter (`statistics.json`)',
    json: createJmeter,
};
const jmeterTable = {
    name: 'JMeter aggregate report',
    writers: 'JMeter (Aggregate Report, Summary Report; saved as CSV), JMeterPluginsCMD (`AggregateReport`)',
    matches: (head) => /^"?(?:Label"?,"?# ?Samples|sampler_label"?,"?aggregate_report_count)"?,/i.test(head),
    read: readTable,
};
/** Reads `statistics.json` of JMeter's dashboard: an object for each label, and `Total`. */
function createJmeter(name) {
    const metrics = new Map();
    let seen = false;
    return {
        choices: { '': 'object', '*': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value, key) {
            if (!(0,json/* isJsonObject */.OW)(value) || typeof value['sampleCount'] !== 'number')
                return;
            seen = true;
            addMetric(metrics, key, value, name);
        },
        facts: () => ({ tool: 'JMeter', metrics, crossed: [], origin: origin/* silentOrigin */.C9 }),
    };
}
/** Reads the table of JMeter's listeners; a percentage is a number. */
async function readTable(text) {
    const metrics = new Map();
    let head;
    await (0,lines/* eachLine */.I)(text, (line, position) => {
        if (line.trim() === '')
            return;
        const cells = cellsOf(line);
        if (head === undefined) {
            head = cells;
            return;
        }
        if (cells.length !== head.length) {
            throw (0,unreadable/* malformed */.Qm)(position, { expected: `${head.length} cells`, found: `${cells.length}` });
        }
        const [label = '', ...values] = cells;
        const columns = head.slice(1);
        const numbers = values.map((cell, index) => [columns[index] ?? '', numberIn(cell)]);
        addMetric(metrics, label, Object.fromEntries(numbers), text.name);
    });
    return { tool: 'JMeter', metrics, crossed: [], origin: origin/* silentOrigin */.C9 };
}
/** Splits a line of CSV (RFC 4180); a cell without a line break. */
function cellsOf(line) {
    const cells = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return cells.map((cell) => {
        const text = cell.replace(/^,/, '');
        return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();
    });
}
function numberIn(cell) {
    return /^-?\d{1,15}(?:\.\d{1,15})?%?$/.test(cell) ? Number(cell.replace('%', '')) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/k6.js




const k6 = {
    name: 'k6 summary',
    writers: '`k6 run --summary-export`, `handleSummary` of k6 (`JSON.stringify(data)`)',
    json: createK6,
};
const maxCrossed = 20;
/**
 * Reads the end-of-test summary of k6: that of `--summary-export`, whose metrics hold their statistics, and the data of
 * `handleSummary`, which has them below `values`.
 */
function createK6(name) {
    const metrics = new Map();
    const crossed = [];
    let groups = false;
    return {
        choices: { '': 'object', root_group: 'build', metrics: 'object', 'metrics.*': 'build' },
        get seen() {
            return groups;
        },
        value(path, value, key) {
            if (path === 'root_group') {
                groups = true;
                return;
            }
            const metric = (0,json/* objectOr */.Xg)(value);
            const { values, thresholds, ...own } = metric;
            addMetric(metrics, key, values === undefined ? own : (0,json/* objectOr */.Xg)(values), name);
            for (const threshold of crossedIn((0,json/* objectOr */.Xg)(thresholds))) {
                if (crossed.length < maxCrossed)
                    crossed.push((0,unreadable/* shown */.SP)(`${key}: ${threshold}`, 200));
            }
        },
        facts: () => ({ tool: 'k6', metrics, crossed, origin: origin/* silentOrigin */.C9 }),
    };
}
/** `{ok: false}` of `handleSummary`; `true` of `--summary-export`, which means that it was crossed. */
function crossedIn(thresholds) {
    return Object.entries(thresholds).flatMap(([threshold, word]) => word === true || (0,json/* objectOr */.Xg)(word)['ok'] === false ? [threshold] : []);
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/k6-results.js



const k6Results = {
    name: 'k6 summary',
    writers: '`k6 run --new-machine-readable-summary --summary-export`, and `handleSummary` with it',
    json: createK6Results,
};
/** Names of percentiles in the other summaries of k6: a flow file outlives the change. */
const percentiles = { p90: 'p(90)', p95: 'p(95)' };
/** Reads the machine-readable summary of k6 1.5 and later: metrics are a list, and no threshold is told. */
function createK6Results(name) {
    const metrics = new Map();
    let made;
    let seen = false;
    return {
        choices: {
            '': 'object',
            metadata: 'build',
            results: 'object',
            'results.checks': 'object',
            'results.checks.metrics': 'array',
            'results.checks.metrics.[]': 'build',
            'results.metrics': 'array',
            'results.metrics.[]': 'build',
        },
        get seen() {
            return seen;
        },
        value(path, value) {
            const one = (0,json/* objectOr */.Xg)(value);
            if (path === 'metadata') {
                seen = (0,json/* textOr */.ph)(one['k6_version']) !== undefined;
                made = (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(one['generated_at']));
                return;
            }
            const values = Object.entries((0,json/* objectOr */.Xg)(one['values'])).map(([key, number]) => [percentiles[key] ?? key, number]);
            addMetric(metrics, (0,json/* textOr */.ph)(one['name']) ?? '', Object.fromEntries(values), name);
        },
        facts: () => ({ tool: 'k6', metrics, crossed: [], origin: { ...origin/* silentOrigin */.C9, time: made } }),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/performance/samples.js

const jmeterFix = 'give the statistics.json that "jmeter -g <results> -o <directory>" makes of them';
const k6Fix = 'give what "k6 run --summary-export" or handleSummary writes';
const outputs = [
    { name: 'results of JMeter', head: /^"?timeStamp"?,"?elapsed"?,/i, fix: jmeterFix },
    { name: 'points of k6', head: /^\{"(?:type":"Metric"|metric":"[^"]{1,200}","type":"(?:Metric|Point)")/, fix: k6Fix },
    { name: 'points of k6', head: /^metric_name,timestamp,metric_value,/, fix: k6Fix },
];
/**
 * Single samples, whose percentiles the tool alone computes as its users know them: listed so that the refusal says
 * what to give.
 */
const samples = [...outputs.map(refusedLines), refusedResults()];
function refusedLines({ name, head, fix }) {
    return {
        name,
        writers: '',
        refused: true,
        matches: (text) => head.test(text),
        read: (text) => Promise.reject(noSummary(text.name, name, fix)),
    };
}
/** Results of JMeter that were saved as XML. */
function refusedResults() {
    return {
        name: 'results of JMeter',
        writers: '',
        refused: true,
        roots: ['testResults'],
        xml(name) {
            return {
                open() {
                    throw noSummary(name, 'results of JMeter', jmeterFix);
                },
                facts: () => {
                    throw noSummary(name, 'results of JMeter', jmeterFix);
                },
            };
        },
    };
}
function noSummary(name, what, fix) {
    return (0,unreadable/* foreign */.V$)(name, { expected: 'a summary of a load test', found: `${what}, a line for each sample`, fix });
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/evidence/performance/report.js








/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const performanceFormats = [k6, k6Results, jmeter, jmeterTable, ...samples];
/**
 * Reads a summary of a load test, told apart by its content. Throws EvidenceError, also for one without a number: it
 * does not show that anything was measured.
 */
async function readPerformance(source) {
    const text = await (0,text_text/* openText */.U)(source);
    const facts = await (0,format/* readByFormat */.BN)(text, { what: 'a summary of a load test', formats: performanceFormats });
    if (facts.metrics.size === 0) {
        throw (0,unreadable/* foreign */.V$)(text.name, { found: 'the summary has no number, so nothing was measured' });
    }
    if (!allFailed(facts))
        return facts;
    throw new errors/* EvidenceError */.oe({
        code: 'evidence-all-failed',
        where: text.name,
        expected: 'at least one request that succeeded',
        found: `${facts.tool} says that all failed`,
        fix: 'check that the test reached the application, and measure again',
    });
}
/** Shares of failed requests, by the names that the summaries have for them, and what all of them is. */
const failed = [
    ['http_req_failed.rate', 1],
    ['http_req_failed.value', 1],
    ['Total.errorPct', 100],
    ['TOTAL.Error %', 100],
    ['TOTAL.aggregate_report_error%', 100],
];
/** Tells a run without any answer: k6 gives refused connections a duration of 0, which is below every bound. */
function allFailed({ metrics }) {
    return failed.some(([name, all]) => (metrics.get(name) ?? 0) >= all);
}

// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/performance-demand.js
var performance_demand = __webpack_require__(71308);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/performance.js


/** Load tests: values of k6's and JMeter's summaries by their names. */
function openPerformance({ performance: limits }) {
    const reports = [];
    return {
        async read(source) {
            const facts = await readPerformance(source);
            return { origin: facts.origin, count: () => void reports.push(facts) };
        },
        measure: () => ({
            measurements: {},
            demanded: Object.fromEntries(limits.map((limit) => [(0,performance_demand/* demandOf */.t)(limit).id, findingOf(limit, reports)])),
            warnings: reports.flatMap(({ tool, crossed }) => crossed.map((threshold) => `${tool} says that its own threshold was crossed: ${threshold}`)),
            outputs: {},
        }),
    };
}
/** Judges each value that the summaries have: several runs of a test must all be within the bounds. */
function findingOf(limit, reports) {
    const { min = -Infinity, max = Infinity } = limit;
    const name = (0,performance_demand/* nameOf */.V)(limit);
    const found = reports.flatMap(({ metrics }) => metrics.get(name) ?? []);
    if (found.length === 0) {
        const known = [...new Set(reports.flatMap(({ metrics }) => [...metrics.keys()]))];
        const alike = known.filter((one) => one.startsWith(`${limit.metric}.`));
        return {
            status: 'error',
            found: 'no such value',
            advice: 'Name a value that the summary has',
            details: (alike.length > 0 ? alike : known).slice(0, 10),
        };
    }
    const outside = found.filter((one) => one < min || one > max);
    const said = [...new Set(outside.length > 0 ? outside : found)].slice(0, 5).join(', ');
    if (outside.length === 0)
        return { status: 'pass', found: said };
    return { status: 'fail', found: said, advice: 'See what has become slower or fails, and measure again' };
}


/***/ })

};
