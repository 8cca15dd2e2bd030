export const id = 525;
export const ids = [525];
export const modules = {

/***/ 64280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ asksSeveral),
/* harmony export */   xN: () => (/* binding */ approvalDemandsOf),
/* harmony export */   yg: () => (/* binding */ isApprovedByDefault)
/* harmony export */ });
const byTier = {
    development: 'off',
    testing: 'off',
    uat: 'warn',
    staging: 'required',
    production: 'required',
};
const unsaid = { by: 'platform', minimum: 1, groups: {}, protection: {} };
/** What the environment's gate says, completed by its tier. */
function approvalDemandsOf({ tier, gate }) {
    const { by, minimum, groups, protection, rules, authors, 'artifact-first': first } = gate.approval ?? unsaid;
    const usual = byTier[tier];
    return {
        by,
        minimum,
        groups,
        protection: {
            reviewers: protection.reviewers ?? usual,
            'self-review': protection['self-review'] ?? usual,
            branches: protection.branches ?? usual,
            administrators: protection.administrators ?? usual,
        },
        rules: rules ?? {},
        authors: authors ?? usual,
        artifactFirst: first ?? usual,
    };
}
/** Whether one person's approval can never be all that is asked for. */
function asksSeveral({ minimum, groups }) {
    const all = Object.values(groups);
    if (minimum > 1 || all.some((group) => (group.minimum ?? 1) > 1))
        return true;
    const members = all.map((group) => new Set(group.members.map((name) => name.replace(/^@/, '').toLowerCase())));
    const [first = new Set(), ...others] = members;
    return all.length > 1 && ![...first].some((name) => others.every((group) => group.has(name)));
}
/** Production that people enter is approved on its platform though the flow does not say so. */
function isApprovedByDefault({ tier, promotion }) {
    return tier === 'production' && promotion !== 'automatic';
}


/***/ }),

/***/ 56994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** `30m`, `12h`, `7d`, `4w`. */
const duration = { type: 'string', pattern: '^[1-9][0-9]{0,4}[mhdw]$' };
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Milliseconds of a text that fits the schema. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

/***/ 50342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ applicationOf),
/* harmony export */   VW: () => (/* binding */ environmentBefore),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gb: () => (/* binding */ requirePromoted),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11636);


/** Throws UsageError that lists the environments there are. */
function environmentOf(flow, name) {
    return found(flow, 'environment', flow.environments, name);
}
/** Throws UsageError that lists the applications there are. */
function applicationOf(flow, name) {
    return found(flow, 'application', flow.applications, name);
}
/** The environment that is promoted from, or undefined for the first one. */
function environmentBefore(flow, name) {
    return flow.environments[positionOf(flow, name) - 1];
}
/** Throws RefusedError for an application that stays in the first environment, on its way into another one. */
function requirePromoted(flow, { name, promoted }, environment) {
    if (promoted !== false || positionOf(flow, environment.name) === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('not-promoted', `${name} is not among the applicationsToPromote of ${flow.name}, so it does not enter ${environment.name}: add it to the CDPipeline`);
}
/** The environment's place in the promotion order, from 0. */
function positionOf(flow, name) {
    return flow.environments.indexOf(environmentOf(flow, name));
}
function found(flow, what, all, name) {
    const one = all.find((candidate) => candidate.name === name);
    if (one !== undefined)
        return one;
    const names = all.map((candidate) => candidate.name);
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, names);
    const hint = guess === undefined ? '' : ` Did you mean "${guess}"?`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`unknown-${what}`, `${flow.file} has no ${what} "${name}"; it has ${listed(names)}.${hint}`);
}
function listed(names) {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}


/***/ }),

/***/ 60078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  protect: () => (/* binding */ protect)
});

// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var declaration = __webpack_require__(74842);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report_report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/flow/approval.js
var approval = __webpack_require__(64280);
// EXTERNAL MODULE: ./lib/src/flow/load.js + 4 modules
var load = __webpack_require__(79180);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
;// CONCATENATED MODULE: ./lib/src/steps/protect/jobs.js
/** Empty for everything that is no mapping. */
function tree(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return {};
    return Object.fromEntries(Object.entries(value));
}
function items(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
function jobs_text(value) {
    return typeof value === 'string' ? value : '';
}
/** Whether a script carries an artifact on, or changes what runs. */
function promotes(script) {
    return /\bkrci-deploy\s+(?:promote|promotion|manifest-bump)\b/.test(script);
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/github-workflow.js

const action = /\/krci-deploy(?:\/actions\/(?:promotion|promote|manifest-bump))?@/;
const workflow = /\/krci-deploy\/\.github\/workflows\/promote[a-z-]*\.ya?ml@/;
/** What a workflow does that lets a promotion past its environment, out of its queue or at more than it needs. */
function githubFindings(document) {
    const top = tree(document.data);
    return Object.entries(tree(top['jobs'])).flatMap(([name, value]) => {
        const job = tree(value);
        const at = document.position(['jobs'], name);
        if (workflow.test(jobs_text(job['uses'])))
            return calledFindings(at, job);
        return isPromotion(job) ? ownFindings(at, job, top) : [];
    });
}
function isPromotion(job) {
    return items(job['steps']).some((step) => {
        const { uses, run } = tree(step);
        return action.test(jobs_text(uses)) || promotes(jobs_text(run));
    });
}
/** The called workflow brings its environment and its queue; the caller decides what it hands over. */
function calledFindings(at, job) {
    if (job['secrets'] !== 'inherit')
        return [];
    const advice = 'Name the secrets that the workflow declares, one by one';
    return [{ code: 'secrets-inherit', at, found: 'secrets: inherit hands over every secret', advice, isGrave: false }];
}
function ownFindings(at, job, top) {
    const findings = [];
    const say = (code, found, advice, isGrave = true) => {
        findings.push({ code, at, found, advice, isGrave });
    };
    if (job['environment'] === undefined) {
        say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
    }
    const queue = job['concurrency'] ?? top['concurrency'];
    if (queue === undefined) {
        say('no-queue', 'promotions that meet each other', 'Add concurrency with the environment in its group, and queue: max');
    }
    else {
        if (tree(queue)['queue'] !== 'max') {
            say('queue-drops', 'concurrency without queue: max', 'Add queue: max: all but one of those that wait are dropped');
        }
        const cancels = tree(queue)['cancel-in-progress'] ?? false;
        if (cancels !== false) {
            say('queue-cancels', `cancel-in-progress: ${JSON.stringify(cancels) ?? ''}`, 'Set it to false: a promotion is cut off half-way');
        }
    }
    const permissions = job['permissions'] ?? top['permissions'];
    if (permissions === 'write-all') {
        say('permissions', 'permissions: write-all', 'Name what the job needs: contents: write and what the gate reads');
    }
    else if (permissions === undefined) {
        say('permissions', 'no permissions', 'Name what the job needs: the default may be everything', false);
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/gitlab-pipeline.js

/** What a pipeline's own jobs do; what they take from templates and components is not looked at. */
function gitlabFindings(document) {
    return Object.entries(tree(document.data)).flatMap(([name, value]) => {
        const job = tree(value);
        const isWhole = job['extends'] === undefined && !name.startsWith('.');
        const script = items(job['script']).map(jobs_text).join('\n');
        return isWhole && promotes(script) ? findingsOf(document.position([], name), job) : [];
    });
}
function findingsOf(at, job) {
    const findings = [];
    const say = (code, found, advice) => {
        findings.push({ code, at, found, advice, isGrave: true });
    };
    if (job['environment'] === undefined) {
        say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
    }
    if (job['resource_group'] === undefined) {
        say('no-queue', 'a promotion without resource_group', 'Give the job a resource_group named by the environment');
    }
    if (job['when'] === 'manual' && job['allow_failure'] !== false) {
        say('may-fail', 'a manual job with allow_failure: true', 'Set allow_failure: false: the pipeline goes on without it');
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/doctor.js




const workflows = ['.github/workflows/*.yml', '.github/workflows/*.yaml'];
const pipelines = ['.gitlab-ci.yml'];
const mostFiles = 200;
/** Looks at the queues, jobs and secrets that promotions go by: in files of the checkout, and on the platform. */
async function diagnose(ports) {
    const findings = [];
    const unseen = [];
    const look = async (work, mayBeGrave = true) => {
        try {
            findings.push(...(await work()));
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            unseen.push({ why: error.message, mayBeGrave });
        }
    };
    for (const [patterns, reader] of [[workflows, githubFindings], [pipelines, gitlabFindings]]) {
        for (const path of await filesOf(patterns, ports)) {
            await look(async () => (await documentsOf(path, ports)).flatMap(reader));
        }
    }
    if (ports.platform.kind === 'local')
        return { findings, unseen };
    await look(async () => (await ports.platform.unorderedQueues(false)).map(unordered));
    await look(async () => (await ports.platform.sharedSecrets()).filter(isForPromotion).map(shared), false);
    return { findings, unseen };
}
async function filesOf(patterns, { files }) {
    const found = [];
    for (const pattern of patterns)
        found.push(...(await files.glob(pattern)));
    return found.slice(0, mostFiles);
}
/** GitLab takes a first document with a `spec` for the pipeline. */
async function documentsOf(path, { files }) {
    return (0,flow_document/* parseFlowDocuments */.q)((await files.read(path)) ?? new Uint8Array(), path);
}
function unordered(name) {
    return {
        code: 'queue-unordered',
        at: `resource group ${name}`,
        found: 'its jobs start in any order',
        advice: 'protect --apply sets process_mode: oldest_first',
        isGrave: true,
    };
}
/** Those that promotions read; what others are for cannot be seen. */
function isForPromotion(name) {
    return /^KRCI_DEPLOY_|^DOCKER_AUTH_CONFIG$|(?:^|_)PROD(?:UCTION)?(?:_|$)/.test(name);
}
function shared(name) {
    return {
        code: 'secret-shared',
        at: name,
        found: 'every job of the repository sees it',
        advice: 'Make it a secret of the environments that need it, where approval comes before it',
        isGrave: false,
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/wanted.js

/** What the platform should guard an environment with: what the flow names, else the members of its groups. */
function wantedOf(environment) {
    const { protection, rules, groups, minimum } = (0,approval/* approvalDemandsOf */.xN)(environment);
    const members = Object.values(groups).flatMap((group) => group.members);
    return {
        environment: environment.name,
        reviewed: protection.reviewers !== 'off',
        reviewers: rules.reviewers ?? [...new Set(members.map((name) => name.replace(/^@/, '')))],
        approvals: Math.max(1, minimum),
        preventsSelfReview: protection['self-review'] !== 'off',
        restrictsAdministrators: protection.administrators !== 'off',
        branches: rules.branches ?? (protection.branches === 'off' ? undefined : 'protected'),
        waitMinutes: rules.wait,
    };
}
/** How much a gap matters; what only `rules` name is required, since nobody else can have meant it. */
function demandFor(environment, { what }) {
    const { protection } = (0,approval/* approvalDemandsOf */.xN)(environment);
    if (what === 'environment' || what === 'wait')
        return 'required';
    return protection[what] === 'off' ? 'required' : protection[what];
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/plan.js







/** Compares and changes nothing. Throws UsageError, RemoteError where the platform does not let itself be asked. */
async function plan(inputs, ports) {
    if (inputs.apply && inputs.check) {
        throw new errors/* UsageError */.eb('apply-and-check', 'apply and check exclude each other: an audit changes nothing');
    }
    const flow = await (0,load.requireFlow)(inputs.flow, ports.files, 'protect');
    const environments = inputs.environment.length > 0
        ? inputs.environment.map((name) => (0,questions/* environmentOf */.p7)(flow, name))
        : flow.environments.filter(isApprovedOnPlatform);
    const differences = [];
    for (const environment of environments) {
        const gaps = await ports.platform.protect(wantedOf(environment), false);
        for (const gap of gaps) {
            differences.push({ ...gap, environment: environment.name, demand: demandFor(environment, gap) });
        }
    }
    const { findings, unseen } = await diagnose(ports);
    const { apply, check } = inputs;
    const all = [...(ports.platform.kind === 'github' ? environments.flatMap(oneApproval) : []), ...findings];
    return { flow, wanted: environments.map(wantedOf), differences, findings: all, unseen, apply, check };
}
function isApprovedOnPlatform(environment) {
    if (environment.gate.approval === undefined)
        return (0,approval/* isApprovedByDefault */.yg)(environment);
    return (0,approval/* approvalDemandsOf */.xN)(environment).by === 'platform';
}
/** Not grave: several jobs of a run that enter one after the other have an approval each. */
function oneApproval(environment) {
    const demands = (0,approval/* approvalDemandsOf */.xN)(environment);
    if (demands.by !== 'platform' || !(0,approval/* asksSeveral */.$x)(demands))
        return [];
    return [
        {
            code: 'one-approval',
            at: `environment ${environment.name}`,
            found: 'approvals of several people are asked for, and GitHub starts a job after one',
            advice: 'Take them from a reviewed file: approval.by: file',
            isGrave: false,
        },
    ];
}
function describe(planned) {
    return [(0,report_report/* heading */.R_)('protect'), ...differenceBlocks(planned), ...findingBlocks(planned)];
}
function differenceBlocks({ wanted, differences }) {
    if (wanted.length === 0)
        return [(0,report_report/* paragraph */.FY)('No environment of the flow is approved on the platform.')];
    const names = wanted.map(({ environment }) => environment).join(', ');
    if (differences.length === 0)
        return [(0,report_report/* paragraph */.FY)(`${names}: guarded as the flow needs it.`)];
    const rows = differences.map((one) => [
        one.environment,
        one.what,
        one.needed,
        one.found,
        one.demand,
        one.byHand === undefined ? 'protect --apply' : `by hand: ${one.byHand}`,
    ]);
    return [(0,report_report/* table */.tp)(['Environment', 'What', 'Needed', 'Found', 'Demand', 'Set by'], rows)];
}
function findingBlocks({ findings, unseen }) {
    const rows = findings.map(({ at, found, advice }) => [at, found, advice]);
    return [
        ...(rows.length > 0 ? [(0,report_report/* heading */.R_)('Queues, jobs and secrets'), (0,report_report/* table */.tp)(['Where', 'Found', 'What to do'], rows)] : []),
        ...(unseen.length > 0 ? [(0,report_report/* paragraph */.FY)('Could not be seen:'), (0,report_report/* listing */.RR)(unseen.map(({ why }) => why))] : []),
    ];
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/execute.js



/** With `apply`, sets what differs and looks again; otherwise says what was found. */
async function execute(plan, ports) {
    if (!plan.apply)
        return outcomeOf(plan, plan.differences, false, describe(plan));
    const settable = plan.differences.filter(({ byHand }) => byHand === undefined);
    const changing = new Set(settable.map(({ environment }) => environment));
    for (const wanted of plan.wanted)
        if (changing.has(wanted.environment))
            await ports.platform.protect(wanted, true);
    const queues = plan.findings.filter(({ code }) => code === 'queue-unordered');
    if (queues.length > 0)
        await ports.platform.unorderedQueues(true);
    const left = plan.differences.filter(({ byHand }) => byHand !== undefined);
    const findings = plan.findings.filter(({ code }) => code !== 'queue-unordered');
    const done = { ...plan, findings };
    const report = [(0,report_report/* heading */.R_)('protect'), ...differenceBlocks(plan), ...findingBlocks(done)];
    return outcomeOf(done, left, settable.length + queues.length > 0, report);
}
function outcomeOf(plan, left, changed, report) {
    const { flow, findings, unseen, wanted } = plan;
    const required = left.filter(({ demand }) => demand === 'required');
    const failure = plan.check ? refusalOf(required, plan) : undefined;
    const hidden = unseen.length === 0 ? '' : `, ${unseen.length} could not be seen`;
    return {
        changed,
        headline: `${flow.name}: ${some(left.length, 'difference')}${changed ? ' left' : ''} in ${some(wanted.length, 'environment')}, ${some(findings.length, 'finding')}${hidden}`,
        outputs: { differences: String(left.length), findings: String(findings.length) },
        data: {
            flow: flow.name,
            environments: wanted.map(({ environment }) => environment),
            differences: left,
            findings,
            unseen: unseen.map(({ why }) => why),
        },
        report,
        ...(failure !== undefined && { failure }),
    };
}
function some(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** What an audit could not look at is no pass of it, unless it would let pass whatever is there. */
function refusalOf(required, { findings, unseen }) {
    const [first] = required;
    if (first !== undefined) {
        const { environment, what, needed, found } = first;
        return new errors/* RefusedError */.fk('protection-differs', `${environment}: ${what}: expected ${needed}, found ${found} (${required.length} in all): run krci-deploy protect --apply`);
    }
    const grave = findings.find(({ isGrave }) => isGrave);
    if (grave !== undefined) {
        return new errors/* RefusedError */.fk('protection-differs', `${grave.at}: ${grave.found}: ${grave.advice}`);
    }
    const hidden = unseen.filter(({ mayBeGrave }) => mayBeGrave);
    const [one] = hidden;
    if (one === undefined)
        return undefined;
    return new errors/* EvidenceError */.oe('protection-unseen', `could not be seen, ${hidden.length} in all: ${one.why}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/protect/protect.js



const protect = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
