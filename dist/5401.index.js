export const id = 5401;
export const ids = [5401];
export const modules = {

/***/ 45401:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sonar: () => (/* binding */ sonar)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var evidence_origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/binding.js
var evidence_binding = __webpack_require__(52933);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/analysis.js



const firstPause = 1000;
const longestPause = 10_000;
/**
 * Waits for the compute engine and finds its analysis, in the wanted project and branch.
 * Throws EvidenceError for one that failed or is another one, RemoteError when it takes too long.
 */
async function analysisOf(wanted, server, clock) {
    const task = await finishedTask(wanted, server, clock);
    checkTask(task, wanted);
    const id = (0,json/* textAt */.$6)(task, 'analysisId');
    if (id === undefined)
        throw invalidAnalysis({ expected: 'an analysis of the task', found: 'none', fix: 'run the scanner again' });
    return findAnalysis(id, wanted, server);
}
async function finishedTask({ taskId, deadline }, server, clock) {
    const end = clock.now().getTime() + deadline;
    for (let pause = firstPause;; pause = Math.min(pause * 2, longestPause)) {
        const { body } = await server.ask({ path: 'api/ce/task', query: { id: taskId }, what: `the task ${taskId}` });
        const task = (0,json/* member */.Dc)(body, 'task');
        const status = (0,json/* textAt */.$6)(task, 'status');
        if (status === 'SUCCESS')
            return task;
        if (status !== 'PENDING' && status !== 'IN_PROGRESS')
            throw failed(task, status);
        if (clock.now().getTime() + pause > end) {
            const words = status === 'PENDING' ? 'waits in its queue' : 'is being processed';
            throw new errors/* RemoteError */.Hi({
                code: 'sonar-too-slow',
                where: server.name,
                found: `the analysis still ${words} after ${deadline / 1000} s`,
                fix: "wait longer with sonar.deadline, or see the server's queue",
            });
        }
        await clock.sleep(pause);
    }
}
function failed(task, status) {
    const words = (0,unreadable/* shown */.SP)((0,json/* textAt */.$6)(task, 'errorMessage') ?? '', 200);
    const because = words === '' ? '' : ` (${words})`;
    if (status === 'FAILED')
        return invalidAnalysis({
            found: `the server could not process the analysis${because}`,
            fix: 'see its background tasks, and run the scanner again',
        });
    if (status === 'CANCELED')
        return invalidAnalysis({ found: 'the processing of the analysis was cancelled', fix: 'run the scanner again' });
    return invalidAnalysis({
        expected: 'a task with a status',
        found: (0,unreadable/* shown */.SP)(status ?? 'none', 40),
        fix: 'see the server',
    });
}
function checkTask(task, { project, branch }) {
    const type = (0,json/* textAt */.$6)(task, 'type');
    if (type !== 'REPORT')
        throw invalidAnalysis({
            expected: 'a task of type REPORT',
            found: (0,unreadable/* shown */.SP)(type ?? 'none', 40),
            fix: 'give the report-task.txt of a scanner',
        });
    const found = (0,json/* textAt */.$6)(task, 'componentKey');
    if (found !== project)
        throw invalidAnalysis({
            expected: `an analysis of ${project}`,
            found: `one of ${(0,unreadable/* shown */.SP)(found ?? 'none', 100)}`,
            fix: 'give that of this project',
        });
    const request = (0,json/* textAt */.$6)(task, 'pullRequest');
    if (request !== undefined) {
        throw invalidAnalysis({
            expected: 'an analysis of a branch',
            found: `one of pull request ${(0,unreadable/* shown */.SP)(request, 20)}`,
            fix: 'analyse the branch: a pull request shows changed lines alone',
        });
    }
    const named = (0,json/* textAt */.$6)(task, 'branch');
    if (branch !== undefined && named !== undefined && named !== branch) {
        throw invalidAnalysis({
            expected: `an analysis of branch ${branch}`,
            found: `one of ${(0,unreadable/* shown */.SP)(named, 100)}`,
            fix: 'analyse the branch that is released',
        });
    }
}
/** Finds the analysis in the list of the project's branch, whatever the scanner claims. */
async function findAnalysis(id, { project, branch }, server) {
    const { body } = await server.ask({
        path: 'api/project_analyses/search',
        query: { project, ps: '500', ...(branch === undefined ? {} : { branch }) },
        what: `the analyses of ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
    });
    const analysis = (0,json/* listAt */.gT)(body, 'analyses').find((one) => (0,json/* textAt */.$6)(one, 'key') === id);
    const where = branch === undefined ? 'the main branch' : `branch ${branch}`;
    if (analysis === undefined) {
        throw invalidAnalysis({
            expected: `analysis ${(0,unreadable/* shown */.SP)(id, 60)} among those of ${where} of ${project}`,
            found: 'it is none of them',
            fix: 'analyse the branch that is released, or name another one with sonar.branch',
        });
    }
    const revision = (0,json/* textAt */.$6)(analysis, 'revision');
    if (revision === undefined)
        throw invalidAnalysis({
            found: 'the analysis names no commit',
            fix: 'let the scanner see the Git repository, or set sonar.scm.revision',
        });
    return { id, revision, date: (0,json/* textAt */.$6)(analysis, 'date') };
}
function invalidAnalysis(problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-without-proof', ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/conditions.js



const most = 200;
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Judges an answer. Throws EvidenceError for one that is no project status. */
function judgeGate(body, policy, ledger) {
    const project = (0,json/* member */.Dc)(body, 'projectStatus');
    const status = (0,json/* textAt */.$6)(project, 'status');
    if (status === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-status',
            expected: 'the status of a quality gate',
            found: 'none in the answer',
        });
    }
    const conditions = (0,json/* listAt */.gT)(project, 'conditions')
        .slice(0, most)
        .map((one) => conditionIn(one));
    const judged = conditions.map((one) => ({ one, row: judgeCondition(one, policy, ledger) }));
    const missing = Object.keys(policy.conditions)
        .filter((metric) => !conditions.some((one) => one.metric === metric))
        .map((metric) => missingRow(metric, policy.conditions[metric]));
    const failing = judged.filter(({ one }) => one.status !== 'OK');
    const isExcepted = failing.length > 0 && failing.every(({ row }) => row.status === 'pass');
    return { whole: wholeOf(status, isExcepted, policy), rows: [...judged.map(({ row }) => row), ...missing] };
}
function wholeOf(status, isExcepted, { gate }) {
    const found = (0,unreadable/* shown */.SP)(status, 40);
    if (gate === 'shown')
        return { status: 'skip', found };
    if (status === 'OK')
        return { status: 'pass', found };
    if (status === 'ERROR' && isExcepted)
        return { status: 'pass', found: 'ERROR, and each failing condition is excepted' };
    if (status === 'ERROR')
        return { status: 'fail', found, advice: 'See the conditions below' };
    if (status === 'WARN')
        return { status: 'fail', found, advice: 'A warning is not OK: see the conditions below' };
    const advice = status === 'NONE'
        ? 'The server judged nothing: give the project a quality gate, and its branch a definition of new code, and analyse again'
        : 'See the server: this is no status that is known';
    return { status: 'error', found, advice };
}
function judgeCondition(condition, policy, ledger) {
    const { metric, actual = 'nothing' } = condition;
    const own = Object.hasOwn(policy.conditions, metric) ? policy.conditions[metric] : undefined;
    const title = titleOf(metric);
    if (own === undefined && policy.gate === 'shown') {
        return { ...title, required: 'not gated', status: 'skip', found: actual };
    }
    const demands = demandsOn(condition, own, policy);
    const row = { ...title, required: [...new Set(demands.map(({ required }) => required))].join(', ') };
    const status = gravest(demands.map((demand) => demand.status));
    if (status === 'fail' && ledger.excepts({ ids: [row.id] })) {
        return { ...row, status: 'pass', found: `${actual}, and an exception holds` };
    }
    if (status === 'pass')
        return { ...row, status, found: actual };
    const advice = status === 'fail' ? `Mend it, or except ${row.id} for a while` : 'The server has no value for it: analyse again';
    return { ...row, status, found: actual, advice };
}
/**
 * Merges the flow's bounds with the server's.
 * They stand beside the server's where its gate counts, and replace it where it is only shown.
 */
function demandsOn(condition, own, { gate }) {
    const { bound = 'as the server judges' } = condition;
    const servers = { required: bound, status: serverStatus(condition) };
    if (own === undefined || own === 'required')
        return [servers];
    const ours = { required: boundsOf(own), status: ownStatus(condition, own) };
    return gate === 'required' ? [servers, ours] : [ours];
}
function gravest(all) {
    return ['error', 'fail'].find((status) => all.includes(status)) ?? 'pass';
}
function serverStatus({ status }) {
    if (status === 'OK')
        return 'pass';
    return status === 'ERROR' || status === 'WARN' ? 'fail' : 'error';
}
function ownStatus({ actual = '' }, own) {
    const value = number.test(actual) ? Number(actual) : Number.NaN;
    if (!Number.isFinite(value))
        return 'error';
    const { min = -Infinity, max = Infinity } = own;
    return value >= min && value <= max ? 'pass' : 'fail';
}
function missingRow(metric, own) {
    return {
        ...titleOf(metric),
        required: own === undefined || own === 'required' ? 'as the server judges' : boundsOf(own),
        status: 'error',
        found: 'no such condition',
        advice: `Add a condition on ${metric} to the quality gate of the project, so that the analysis has a value for it`,
    };
}
function titleOf(metric) {
    return { id: `sonar:${metric}`, title: `SonarQube ${metric.replaceAll('_', ' ')}` };
}
function boundsOf({ min, max }) {
    const parts = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
    return parts.join(', ');
}
/** Reads a condition; the comparator tells when a value is bad: GT 5 is at most 5. */
function conditionIn(value) {
    const text = (name) => {
        const found = (0,json/* textAt */.$6)(value, name);
        return found === undefined ? undefined : (0,unreadable/* shown */.SP)(found, 60);
    };
    const comparators = { GT: 'at most', LT: 'at least', EQ: 'not', NE: 'exactly' };
    const [comparator = '', threshold] = [text('comparator'), text('errorThreshold')];
    const words = Object.hasOwn(comparators, comparator) ? comparators[comparator] : undefined;
    return {
        metric: text('metricKey') ?? 'unnamed',
        status: text('status') ?? 'NONE',
        bound: words === undefined || threshold === undefined ? undefined : `${words} ${threshold}`,
        actual: text('actualValue'),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar/report-task.js



const largest = 65_536;
/**
 * Reads the file.
 * Throws EvidenceError if it is missing, unreadable, or of another server or project.
 */
async function readReportTask(path, expected, files) {
    if (path === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            expected: 'report-task.txt of the scanner',
            found: 'none',
            fix: 'give its path with the input "sonar-report-task"',
        });
    }
    const bytes = await files.read(path);
    if (bytes === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-report',
            found: `there is no file ${path}`,
            fix: 'check that the scanner has run',
        });
    }
    if (bytes.length > largest)
        throw invalidReportTask(path, { expected: `at most ${largest} bytes`, found: String(bytes.length) });
    const values = valuesIn(new TextDecoder().decode(bytes), path);
    const taskId = values.get('ceTaskId') ?? '';
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(taskId))
        throw invalidReportTask(path, { expected: 'the id of a task in ceTaskId', found: `"${(0,unreadable/* shown */.SP)(taskId, 40)}"` });
    checkServer(values.get('serverUrl'), expected.server, path);
    checkTaskUrl(values.get('ceTaskUrl'), taskId, expected.server, path);
    checkValue('projectKey', values.get('projectKey'), expected.project, path);
    if (expected.organization !== undefined)
        checkValue('organization', values.get('organization'), expected.organization, path);
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length, taskId };
}
function valuesIn(text, path) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line.trim()) ?? [];
        if (key === '')
            throw invalidReportTask(path, { expected: 'key=value', found: `"${(0,unreadable/* shown */.SP)(line, 60)}"` });
        if (values.has(key))
            throw invalidReportTask(path, { found: `${key} is there twice` });
        values.set(key, value);
    }
    return values;
}
function checkServer(found, server, path) {
    if (found === undefined || isBelow(found, server))
        return;
    throw invalidReportTask(path, {
        expected: `an analysis by ${server.host}`,
        found: `one by ${hostOf(found)}`,
        fix: 'scan on the server that the flow file names',
    });
}
function checkTaskUrl(found, taskId, server, path) {
    if (found === undefined)
        return;
    if (!isBelow(found, server))
        throw invalidReportTask(path, { expected: `a task of ${server.host}`, found: `one of ${hostOf(found)}` });
    const named = new URL(found).searchParams.get('id');
    if (named !== taskId)
        throw invalidReportTask(path, {
            expected: 'one task in ceTaskId and ceTaskUrl',
            found: `${taskId} and ${(0,unreadable/* shown */.SP)(named ?? '', 40)}`,
        });
}
/**
 * Tells whether an address is below the server's.
 * The protocol does not count: behind a proxy a server may report http.
 */
function isBelow(text, server) {
    if (!URL.canParse(text))
        return false;
    const url = new URL(text);
    const base = server.pathname.replace(/\/*$/, '/');
    return url.host === server.host && `${url.pathname.replace(/\/*$/, '')}/`.startsWith(base);
}
function hostOf(text) {
    return URL.canParse(text) ? new URL(text).host : `"${(0,unreadable/* shown */.SP)(text, 60)}"`;
}
function checkValue(key, found, expected, path) {
    if (found === expected)
        return;
    throw invalidReportTask(path, {
        expected: `${key} ${expected}`,
        found: found === undefined ? 'none' : (0,unreadable/* shown */.SP)(found, 100),
        fix: 'give the report of this analysis',
    });
}
function invalidReportTask(path, problem) {
    return new errors/* EvidenceError */.oe({ code: 'sonar-report-refused', where: path, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/sonar.js







const cloud = 'https://sonarcloud.io';
const row = {
    id: 'sonar-gate',
    title: 'SonarQube quality gate',
    required: 'OK',
    source: 'flow',
    from: 'SonarQube',
};
/** Quality gate of SonarQube Server or Cloud for the analysis of this commit. */
const sonar = {
    kind: 'sonar',
    async plan(context, ports) {
        const policy = context.policy?.sonar;
        if (policy === undefined)
            return undefined;
        const one = await sonarOf(policy, context, ports);
        const rows = [policy.gate === 'required' ? row : { ...row, required: 'not gated' }];
        return {
            kind: 'sonar',
            rows,
            ask: async (asked, ledger) => ({ checks: await checks(one, asked, ledger) }),
        };
    },
};
async function sonarOf(policy, context, ports) {
    const { web } = ports;
    const where = `gates.${context.environment?.name}.sonar`;
    const { application } = context.subject;
    const { organization } = policy;
    const base = policy.url ?? web.home('sonar') ?? (organization === undefined ? undefined : cloud);
    if (base === undefined) {
        throw invalidSonarPolicy(where, {
            expected: '"url", or "organization" for SonarQube Cloud',
            found: 'neither, and SONAR_HOST_URL is not set',
        });
    }
    if (policy.project === undefined)
        throw invalidSonarPolicy(where, {
            expected: 'the key of the "project"',
            found: 'none',
            fix: 'name it: any project would do',
        });
    if (policy.project.includes('{application}') && application === undefined) {
        throw invalidSonarPolicy(where, { found: 'the project has {application}', fix: 'give the input "application"' });
    }
    if (policy.gate === 'shown' && Object.keys(policy.conditions).length === 0) {
        throw invalidSonarPolicy(where, {
            found: 'the gate is only shown, and there are no "conditions"',
            fix: 'add conditions: anything would pass',
        });
    }
    return {
        policy,
        project: policy.project.replaceAll('{application}', application ?? ''),
        server: web.open({
            base,
            service: 'sonar',
            title: organization === undefined ? 'SonarQube' : 'SonarQube Cloud',
            scope: '"Execute Analysis" and "Browse" on the project',
            // A server of any version takes a token as user name; Cloud requires a bearer token.
            tokenAs: organization === undefined ? 'user' : 'bearer',
        }),
        commitInput: context.commitInput,
        report: context.inputs['sonar-report-task'],
        binding: await (0,evidence_binding/* bindingRules */.dQ)(context.inputs, context.environment, context.subject.digest, where, ports),
    };
}
async function checks(one, ports, ledger) {
    const { policy, project, server, binding } = one;
    if (binding.commit === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'sonar-without-commit',
            expected: 'the commit of the artifact',
            found: 'none',
            fix: `give the input "${one.commitInput}"`,
        });
    }
    const { organization, branch } = policy;
    const report = await readReportTask(one.report, { server: server.base, project, organization }, ports.files);
    const wanted = { taskId: report.taskId, project, branch, deadline: (0,duration/* millisecondsOf */.W)(policy.deadline) };
    const analysis = await analysisOf(wanted, server, ports.clock);
    const evidence = [evidenceOf(report, analysis, binding, ports.clock.now())];
    const { body } = await server.ask({
        path: 'api/qualitygates/project_status',
        query: { analysisId: analysis.id },
        what: `the quality gate of analysis ${analysis.id}`,
    });
    const { whole, rows } = judgeGate(body, policy, ledger);
    const required = policy.gate === 'required' ? row.required : 'not gated';
    const gate = { ...row, kind: 'sonar', required, ...whole, evidence };
    return [
        gate,
        ...rows.map((condition) => Object.assign({ kind: 'sonar', source: row.source, evidence }, condition)),
    ];
}
/**
 * Binds the analysis.
 * Throws EvidenceError for one of another commit, or one that is too old.
 */
function evidenceOf(report, analysis, binding, now) {
    const { path, sha256, size } = report;
    const origin = { commits: [[analysis.revision]], digests: [], time: (0,evidence_origin/* timeOf */.nR)(analysis.date) };
    return { path, sha256, size, ...(0,evidence_binding/* bind */.oI)(`the analysis of ${path}`, origin, undefined, { ...binding, now }) };
}
function invalidSonarPolicy(where, problem) {
    return new errors/* UsageError */.eb({ code: 'sonar-invalid', where, ...problem });
}


/***/ })

};
