export const id = 8945;
export const ids = [8945];
export const modules = {

/***/ 35787:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ askBefore),
/* harmony export */   u: () => (/* binding */ namesOfBefore)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Names the environments before one for a title: `uat and perf`, `staging or hotfix`. */
function namesOfBefore({ all, any }) {
    const required = all.map(({ name }) => name).join(' and ');
    const alternatives = any.map(({ name }) => name).join(' or ');
    return [required, alternatives].filter((part) => part !== '').join(', and ');
}
/**
 * Asks one question about the environments before one: it must be met in each of those that must all come before, and
 * in one of those of which one must. @throws StepError where no answer is a proof
 */
async function askBefore({ all, any }, ask) {
    const answers = [];
    for (const environment of all)
        answers.push({ environment, result: await ask(environment) });
    if (any.length > 0)
        answers.push(await firstThatPasses(any, ask));
    const [only, ...others] = answers;
    if (only === undefined)
        throw new Error('there is an environment before');
    return others.length === 0 && all.length + any.length === 1 ? only.result : joined(answers);
}
/** Of several ways one is enough, so that one without proof is passed over until no other is left. */
async function firstThatPasses(environments, ask) {
    let closed;
    let unproven;
    for (const environment of environments) {
        try {
            const result = await ask(environment);
            if (result.status === 'pass')
                return { environment, result };
            closed ??= { environment, result };
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            unproven ??= error;
        }
    }
    if (closed !== undefined)
        return closed;
    throw unproven ?? new Error('there is an environment before');
}
function joined(answers) {
    const worst = answers.find(({ result }) => result.status !== 'pass');
    const said = (text) => answers.flatMap(({ environment, result }) => {
        const part = text(result);
        return part === undefined ? [] : [`${environment.name}: ${part}`];
    });
    const advice = said((result) => (result.status === 'pass' ? undefined : result.advice));
    const details = answers.flatMap(({ result }) => result.details ?? []);
    return {
        status: worst?.result.status ?? 'pass',
        found: said(({ found }) => found).join('; '),
        ...(advice.length > 0 && { advice: advice.join('; ') }),
        ...(details.length > 0 && { details }),
    };
}


/***/ }),

/***/ 58945:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  metrics: () => (/* binding */ metrics)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/verdict.js
var verdict = __webpack_require__(28887);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/before.js
var external_before = __webpack_require__(35787);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/prometheus.js


/** Largest difference between a server's clock and this one. */
const skew = 5 * 60_000;
const maxWarnings = 10;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/**
 * Queries one value: exactly one finite number of now.
 * Throws EvidenceError for any other result; RemoteError.
 */
async function sampleOf(server, query, clock) {
    const answer = await server.ask({
        path: 'api/v1/query',
        query: { query },
        what: 'the result of the query',
        accept: [400, 422],
    });
    if ((0,json/* textAt */.$6)(answer.body, 'status') !== 'success')
        throw refused(server, answer);
    const [time, text] = pairIn((0,json/* member */.Dc)(answer.body, 'data'), server.name);
    if (typeof text !== 'string' || !number.test(text) || !Number.isFinite(Number(text))) {
        throw noProof(server.name, { expected: 'a number', found: jsonText(text), fix: 'see what the query divides by' });
    }
    if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > skew) {
        const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
        throw noProof(server.name, { expected: 'a value of now', found, fix: 'see to the clocks of both machines' });
    }
    const warnings = (0,json/* listAt */.gT)(answer.body, 'warnings').filter((one) => typeof one === 'string');
    return { value: Number(text), warnings: warnings.slice(0, maxWarnings).map((one) => printable(one)) };
}
/** Returns the `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data, name) {
    const [type, result] = [(0,json/* textAt */.$6)(data, 'resultType'), (0,json/* member */.Dc)(data, 'result')];
    if (type === 'scalar' && (0,json/* isList */.Lv)(result))
        return result;
    if (type !== 'vector' || !(0,json/* isList */.Lv)(result)) {
        throw noProof(name, {
            expected: 'one value',
            found: `a ${jsonText(type)}`,
            fix: 'ask for an instant vector or a scalar',
        });
    }
    if (result.length === 0) {
        throw noProof(name, {
            expected: 'one value',
            found: 'no series',
            fix: 'see that the labels of the query fit, and that the metric is collected',
        });
    }
    if (result.length > 1) {
        throw noProof(name, {
            expected: 'one value',
            found: `${result.length} series`,
            fix: 'aggregate them with sum, max or avg',
        });
    }
    const pair = (0,json/* member */.Dc)(result[0], 'value');
    if ((0,json/* isList */.Lv)(pair))
        return pair;
    throw noProof(name, { expected: 'one value', found: 'a native histogram', fix: 'ask for a quantile of it' });
}
function refused(server, { status, body }) {
    const [type, error] = [(0,json/* textAt */.$6)(body, 'errorType'), (0,json/* textAt */.$6)(body, 'error')];
    return noProof(server.name, {
        expected: 'a result',
        found: `${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(),
        fix: 'correct the query',
    });
}
function noProof(where, problem) {
    return new errors/* EvidenceError */.oe({ code: 'metric-without-proof', where, ...problem });
}
function jsonText(value) {
    return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}
function printable(text) {
    return text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .slice(0, 200)
        .trim();
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/metrics.js






/** Values of Prometheus for the environments, before an artifact enters. */
const metrics = {
    kind: 'metrics',
    plan(context, { web }) {
        const { policy } = context;
        if (policy?.metrics === undefined)
            return Promise.resolve(undefined);
        const all = policy.metrics.map((metric) => metricOf(metric, context, web));
        return Promise.resolve({ kind: 'metrics', rows: all.map(({ row }) => row), ask: (ports) => askAll(all, ports) });
    },
};
async function askAll(all, ports) {
    const checks = [];
    for (const metric of all) {
        const warnings = [];
        checks.push(await (0,row/* judgedRow */.sV)('metrics', metric.row, () => resultOf(metric, warnings, ports)));
        const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
        checks.push(...said.map((one) => (0,verdict/* warningOf */.aj)('metrics', one, [])));
    }
    return { checks };
}
function resultOf(metric, warnings, ports) {
    const { before, questions } = metric;
    const ask = (name) => {
        const question = questions.get(name);
        if (question === undefined)
            throw new Error('every environment before has a question');
        return metricResult({ ...metric, ...question }, warnings, ports);
    };
    return before === undefined ? ask(undefined) : (0,external_before/* askBefore */.b)(before, ({ name }) => ask(name));
}
async function metricResult({ policy, server, query, source }, warnings, ports) {
    const ask = async (text) => {
        const sample = await sampleOf(server, text, ports.clock);
        warnings.push(...sample.warnings);
        return sample;
    };
    const { value } = await ask(query);
    const { min = -Infinity, max = Infinity } = policy;
    const reference = source === undefined ? undefined : (await ask(source.query)).value;
    const beside = reference === undefined ? '' : `, ${source?.environment} has ${reference}`;
    const isMet = value >= min && value <= max && (reference === undefined || isWithin(value, reference, policy));
    if (isMet)
        return { status: 'pass', found: `${value}${beside}` };
    return {
        status: 'fail',
        found: `${value}${beside}`,
        advice: 'See what has changed, or wait until it is over',
        details: [query],
    };
}
/** Compares with a percentage of the source's value; of 0 it is 0. */
function isWithin(value, reference, { within }) {
    const room = (Math.abs(reference) * (within?.percent ?? 0)) / 100;
    const isTooHigh = value - reference > room;
    const isTooLow = reference - value > room;
    if (within?.worse === 'higher')
        return !isTooHigh;
    return within?.worse === 'lower' ? !isTooLow : !isTooHigh && !isTooLow;
}
function metricOf(policy, context, web) {
    const { environment, flow, subject } = context;
    const where = `gates.${environment?.name}.metrics, ${policy.name}`;
    const before = flow && environment && (0,graph/* beforeOf */.v8)(flow, environment.name);
    const sources = before === undefined ? [] : [...before.all, ...before.any].map(({ name }) => name);
    checkPolicy(policy, sources[0], where);
    const isBySource = sources.length > 0 && (policy.within !== undefined || policy.query.includes('{source}'));
    const names = { environment: environment?.name, application: subject.application, flow: flow?.name };
    const questionOf = (source) => ({
        query: written(policy.query, { ...names, source }, where),
        source: policy.within === undefined || source === undefined
            ? undefined
            : { environment: source, query: written(policy.query, { ...names, source, environment: source }, where) },
    });
    const compared = policy.within === undefined || before === undefined ? undefined : (0,external_before/* namesOfBefore */.u)(before);
    const asked = isBySource ? sources : [undefined];
    return {
        policy,
        row: {
            id: `metric:${policy.name}`,
            title: `Metric ${policy.name}`,
            required: requiredOf(policy, compared),
            source: 'flow',
            from: 'Prometheus',
        },
        server: serverOf(policy, web, where),
        before: isBySource ? before : undefined,
        questions: new Map(asked.map((source) => [source, questionOf(source)])),
    };
}
function checkPolicy({ query, min, max, within }, source, where) {
    if (min === undefined && max === undefined && within === undefined) {
        throw invalidMetric(where, {
            expected: '"min", "max" or "within"',
            found: 'none',
            fix: 'add one: any value would pass',
        });
    }
    if (within === undefined)
        return;
    if (source === undefined)
        throw invalidMetric(where, { found: 'there is no environment before it to compare with' });
    if (!query.includes('{environment}')) {
        throw invalidMetric(where, {
            expected: '{environment} in a query that is compared',
            found: 'none',
            fix: 'add it: the query would be compared with itself',
        });
    }
}
function serverOf({ server }, web, where) {
    const base = server ?? web.home('prometheus');
    if (base === undefined)
        throw invalidMetric(where, { expected: 'a "server"', found: 'none, and KRCI_DEPLOY_PROMETHEUS_HOST is not set' });
    return web.open({ base, service: 'prometheus', title: 'Prometheus', scope: 'to query it' });
}
/**
 * Fills names into a query.
 * Names are DNS labels, so they cannot end a string or a selector of PromQL.
 */
function written(query, names, where) {
    return query.replaceAll(/\{(environment|source|application|flow)\}/g, (_all, name) => {
        const value = names[name];
        if (value !== undefined)
            return value;
        const why = name === 'source' ? 'there is no environment before it' : `give the input "${name}"`;
        throw invalidMetric(where, { found: `the query has {${name}}, and ${why}` });
    });
}
function requiredOf({ min, max, within }, source) {
    const parts = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
        ...(within === undefined ? [] : [differenceOf(within, source)]),
    ];
    return parts.join(', ');
}
function differenceOf({ percent, worse }, source = '') {
    if (worse === 'higher')
        return `at most ${percent} % above that of ${source}`;
    return worse === 'lower'
        ? `at most ${percent} % below that of ${source}`
        : `within ${percent} % of that of ${source}`;
}
function invalidMetric(where, problem) {
    return new errors/* UsageError */.eb({ code: 'metric-invalid', where, ...problem });
}


/***/ }),

/***/ 28887:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   aj: () => (/* binding */ warningOf),
/* harmony export */   tg: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61264);

const maxPlaces = 50;
/** Makes the rows of one kind: its requirements, its informative rows, its demanded rows, and its warnings. */
function checksOf(kind, { limits, settings }, assessment) {
    const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
    const demands = kind.demands?.(settings) ?? [];
    const isGated = gated.length > 0 || demands.length > 0;
    // Unusable reports have no figures to show; where no requirement names them, one row reports that.
    const required = isGated ? gated : kind.rows.slice(0, 1);
    const rows = assessment.problems.length > 0 ? required : kind.rows;
    const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
    const warnings = isGated ? [...(assessment.measured?.warnings ?? []), ...unboundWarning(assessment)] : [];
    const gaps = isGated ? (assessment.measured?.gaps ?? []) : [];
    const { evidence } = assessment;
    return [
        ...checks,
        ...demands.map((demand) => demandedRow(kind, demand, assessment)),
        ...(isGated || kind.rows.length > 0 ? [] : unusableRows(kind, assessment)),
        ...gaps.map((gap) => gapRow(kind.kind, gap, evidence)),
        ...warnings.map((warning) => warningOf(kind.kind, warning, evidence)),
    ];
}
function demandedRow(kind, demand, { evidence, problems, measured }) {
    const { id, title, required } = demand;
    const common = { id, kind: kind.kind, title, required, source: 'flow', evidence };
    if (evidence.length === 0 && problems.length === 0)
        return { ...common, status: 'error', ...missing(kind) };
    if (problems.length > 0)
        return { ...common, status: 'error', ...unusable(problems) };
    return { ...common, ...(measured?.demanded?.[id] ?? { status: 'error', found: 'nothing' }) };
}
/** One row for the unusable reports of a kind that has none of its own. */
function unusableRows({ kind, input }, { evidence, problems }) {
    if (problems.length === 0)
        return [];
    const required = 'a report that can be read';
    return [
        {
            id: `${input}-reports`,
            kind,
            title: `Reports: ${input}`,
            required,
            status: 'error',
            evidence,
            ...unusable(problems),
        },
    ];
}
function gapRow(kind, gap, evidence) {
    return { ...gap, kind, evidence };
}
/** Warns of reports that may be about anything. */
function unboundWarning({ evidence }) {
    const [first, ...others] = evidence.filter(({ unbound }) => unbound === true);
    if (first === undefined)
        return [];
    const more = others.length === 0 ? '' : ` and ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(others.length, 'more report')}`;
    return [
        `nothing says that ${first.path}${more} is about the gated commit or digest: give commit and evidence-commit, or write a sidecar`,
    ];
}
/** Makes a warning, which leaves the gate open. */
function warningOf(kind, found, evidence) {
    return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}
function checkOf(kind, row, limit, assessment) {
    const { evidence, baseline, problems, measured } = assessment;
    const nothing = evidence.length === 0 && problems.length === 0;
    if (limit === undefined && (nothing || row.quiet === true))
        return undefined;
    const common = {
        id: row.id,
        kind: kind.kind,
        title: row.title,
        ...(limit !== undefined && { threshold: limit.value, source: limit.source }),
        required: limit === undefined ? 'not gated' : `at ${limit.bound} ${(0,_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(limit.value, row.unit)}`,
        evidence,
        ...(baseline.length > 0 && { baseline }),
    };
    if (nothing)
        return { ...common, status: 'error', ...missing(kind) };
    if (problems.length > 0) {
        const required = limit === undefined ? 'a report that can be read' : common.required;
        return { ...common, required, status: 'error', ...unusable(problems) };
    }
    return { ...common, ...judged(measured?.measurements[row.id], limit) };
}
function judged(measurement, limit) {
    const found = measurement?.found ?? 'nothing';
    const actual = measurement?.actual;
    if (limit === undefined)
        return { status: 'skip', found, ...(actual !== undefined && { actual }) };
    if (measurement === undefined || actual === undefined) {
        return { status: 'error', found, advice: measurement?.absent ?? `See why ${found}, or drop the requirement` };
    }
    if (measurement.meets(limit.value))
        return { status: 'pass', found, actual };
    const { details, findings = [] } = measurement;
    const places = findings.length > 0 && { findings: findings.slice(0, maxPlaces) };
    return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details, ...places };
}
function missing(kind) {
    return { found: `no report in the input "${kind.input}"`, advice: `Give the reports with the input "${kind.input}"` };
}
function unusable(problems) {
    const [first = '', ...rest] = problems;
    return {
        found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
        advice: 'Give readable reports of this artifact',
        details: problems.slice(0, 20),
    };
}
/** Returns the gravest status of all rows; informative rows do not count. */
function verdictOf(checks) {
    for (const status of ['error', 'fail', 'warn']) {
        if (checks.some((check) => check.status === status))
            return status;
    }
    return 'pass';
}


/***/ })

};
