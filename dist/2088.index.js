export const id = 2088;
export const ids = [2088];
export const modules = {

/***/ 2088:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  approvalTask: () => (/* binding */ approvalTask)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/exceptions/login.js
var login = __webpack_require__(56592);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-task-document.js



/** By `apiVersion`. A further controller is a reader and a line here. */
const kinds = {
    'openshift-pipelines.org/v1alpha1': manualApprovalGate,
    'edp.epam.com/v1alpha1': kubeRocketCi,
};
/** Names of the API versions that are read, for messages. */
const approvalTaskKinds = Object.keys(kinds).join(' or ');
/**
 * Reads the ApprovalTasks of an export: one, several documents, or a List as `kubectl get -o yaml` prints it. Objects of
 * other kinds are left out.
 *
 * @throws EvidenceError `approval-task-invalid` for a task of another form; UsageError for what is no YAML
 */
function approvalTasksIn(bytes, path) {
    const objects = (0,flow_document/* parseFlowDocuments */.q)(bytes, path).flatMap(({ data }) => {
        return (0,json_path/* textIn */.r7)(data, 'kind') === 'List' ? (0,json_path/* listIn */.Of)(data, 'items') : [data];
    });
    return objects.filter((object) => (0,json_path/* textIn */.r7)(object, 'kind') === 'ApprovalTask').map((object) => taskOf(object, path));
}
function taskOf(object, path) {
    const metadata = (0,json_path/* memberAt */.mz)(object, 'metadata');
    const name = [(0,json_path/* textIn */.r7)(metadata, 'namespace'), (0,json_path/* textIn */.r7)(metadata, 'name')].filter(Boolean).join('/');
    const apiVersion = (0,json_path/* textIn */.r7)(object, 'apiVersion') ?? '';
    const read = Object.hasOwn(kinds, apiVersion) ? kinds[apiVersion] : undefined;
    const where = `${path}: ApprovalTask ${name}`;
    if (read === undefined)
        throw invalid(where, { expected: approvalTaskKinds, found: apiVersion || 'no apiVersion' });
    const made = new Date((0,json_path/* textIn */.r7)(metadata, 'creationTimestamp') ?? Number.NaN);
    if (name === '' || Number.isNaN(made.getTime())) {
        throw invalid(where, { expected: 'metadata.name and metadata.creationTimestamp, as the cluster gives them' });
    }
    const description = (0,json_path/* textIn */.r7)((0,json_path/* memberAt */.mz)(object, 'spec'), 'description') ?? '';
    return { name, made, description, ...read(object) };
}
/** https://github.com/openshift-pipelines/manual-approval-gate: several people and groups, each with a response. */
function manualApprovalGate(object) {
    const [spec, status] = [(0,json_path/* memberAt */.mz)(object, 'spec'), (0,json_path/* memberAt */.mz)(object, 'status')];
    const asked = new Set((0,json_path/* listIn */.Of)(spec, 'approvers').map((one) => `${kindOf(one)} ${(0,json_path/* textIn */.r7)(one, 'name') ?? ''}`));
    const decisions = (0,json_path/* listIn */.Of)(status, 'approversResponse').flatMap((response) => {
        const isAsked = asked.has(`${kindOf(response)} ${(0,json_path/* textIn */.r7)(response, 'name') ?? ''}`);
        const people = kindOf(response) === 'Group' ? (0,json_path/* listIn */.Of)(response, 'groupMembers') : [response];
        return people.flatMap((person) => decisionOf(person, isAsked));
    });
    const required = (0,json_path/* memberAt */.mz)(spec, 'numberOfApprovalsRequired');
    const count = typeof required === 'number' && Number.isInteger(required) && required > 0 ? required : undefined;
    return { state: stateOf((0,json_path/* textIn */.r7)(status, 'state')), required: count, decisions };
}
function decisionOf(person, isAsked) {
    const [approver, state] = [(0,json_path/* textIn */.r7)(person, 'name') ?? '', stateOf((0,json_path/* textIn */.r7)(person, 'response'))];
    if (approver === '' || state === 'open')
        return [];
    const comment = (0,json_path/* textIn */.r7)(person, 'message') ?? '';
    return [{ approver, state, comment, ...(!isAsked && { flaw: 'is none of the approvers of the task' }) }];
}
/** Users had no type before version 0.6 of the controller. */
function kindOf(approver) {
    return (0,json_path/* textIn */.r7)(approver, 'type') || 'User';
}
/** https://github.com/KubeRocketCI/tekton-custom-task: one person decides. */
function kubeRocketCi(object) {
    const spec = (0,json_path/* memberAt */.mz)(object, 'spec');
    const state = stateOf((0,json_path/* textIn */.r7)(spec, 'action')?.toLowerCase());
    const approve = (0,json_path/* memberAt */.mz)(spec, 'approve');
    const approver = (0,json_path/* textIn */.r7)(approve, 'approvedBy') ?? '';
    if (approver === '' || state === 'open')
        return { state, required: 1, decisions: [] };
    return { state, required: 1, decisions: [{ approver, state, comment: (0,json_path/* textIn */.r7)(approve, 'comment') ?? '' }] };
}
function stateOf(text) {
    return text === 'approved' || text === 'rejected' ? text : 'open';
}
function invalid(where, problem) {
    return new errors/* EvidenceError */.oe({ code: 'approval-task-invalid', where, ...problem });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/approval-policy.js
var approval_policy = __webpack_require__(10282);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/approvers.js
var approvers = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/artifact-facts.js
var artifact_facts = __webpack_require__(22108);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/artifact-first.js
var artifact_first = __webpack_require__(48065);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/commit-range.js
var commit_range = __webpack_require__(87133);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/independence.js
var independence = __webpack_require__(97798);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/mention.js
var mention = __webpack_require__(6424);
// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/approval-task.js











const kind = 'approval-task';
/** Approval by the ApprovalTasks of a Tekton pipeline, as evidence: an export that the pipeline hands over. */
const approvalTask = {
    kind,
    plan(context, { platform }) {
        const demands = (0,approval_policy/* approvalDemands */.Ao)(context, platform);
        if (demands === undefined || demands.by !== 'task')
            return Promise.resolve(undefined);
        const rows = rowsOf(demands, context.inputs['approval-task']);
        const all = [rows.task, rows.approvals, rows.authors, rows.named, rows.first].filter((row) => row !== undefined);
        return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
    },
};
function rowsOf(demands, path) {
    const row = (id, title, required) => {
        return { id, title, required, source: demands.source, from: path ?? 'approval-task' };
    };
    const rowUnlessOff = (demand, ...text) => demand === 'off' ? undefined : row(...text);
    return {
        task: row('approval-task', 'Approval task', `approved, for ${demands.environment.name}`),
        approvals: row('approval', 'Approval', `${(0,approvers/* demanded */.zM)(demands)}, none by who started the run`),
        authors: rowUnlessOff(demands.authors, 'approval-authors', 'Approval by others', 'no approval by an author'),
        named: rowUnlessOff(demands.artifactNamed, 'approval-artifact', 'Approval names the artifact', 'its digest, in the description of the task'),
        first: rowUnlessOff(demands.artifactFirst, 'approval-after-artifact', 'Artifact before approval', 'approved after the artifact was fixed'),
    };
}
async function answer(context, demands, rows, ports) {
    const tasks = await tasksOf(context, ports);
    const task = (0,row/* rowOf */.OB)(kind, rows.task, taskFinding(tasks, context, demands));
    if (task.status !== 'pass')
        return { checks: [task] };
    const facts = (0,row/* once */.Oo)(() => (0,artifact_facts/* artifactFacts */.S)(context, ports));
    const authors = (0,row/* once */.Oo)(async () => ports.platform.authors(await (0,commit_range/* commitRange */.R)(context, facts)));
    const { actor, firstActor } = ports.platform.run;
    const known = {
        starters: [actor, firstActor].filter((name) => name !== undefined),
        authors: demands.authors === 'required' ? await (0,row/* undefinedIfUnanswered */.MX)(authors()) : undefined,
        fixed: demands.artifactFirst === 'required' ? (await (0,row/* undefinedIfUnanswered */.MX)(facts()))?.fixed : undefined,
    };
    const given = tasks.flatMap((one) => approvalsIn(one, known, context, demands));
    const checks = [task, (0,row/* rowOf */.OB)(kind, rows.approvals, approvalFinding(tasks, given, known, demands))];
    const names = given.map(({ approver }) => approver);
    if (rows.authors !== undefined) {
        checks.push(await (0,row/* judgedRow */.sV)(kind, rows.authors, async () => (0,independence/* independence */.Z)(await authors(), names, demands.authors)));
    }
    const named = namedFinding(tasks, context, demands);
    if (rows.named !== undefined)
        checks.push((0,row/* rowOf */.OB)(kind, rows.named, named));
    if (rows.first !== undefined) {
        checks.push(await (0,row/* judgedRow */.sV)(kind, rows.first, async () => {
            const all = tasks.flatMap((one) => one.decisions.map(({ approver }) => approvalOf(approver, one, demands)));
            const isNamed = named.status === 'pass';
            return (0,artifact_first/* artifactFirst */.h)(await facts(), all, entryOf(tasks[0]), demands.artifactFirst, isNamed);
        }));
    }
    return { checks, approvals: (0,approvers/* counting */.Mr)(given) };
}
function approvalsIn(task, { starters, authors, fixed }, { subject }, demands) {
    const where = `ApprovalTask ${task.name}`;
    const approved = task.decisions.filter(({ state }) => state === 'approved');
    return approved.map(({ approver, comment, flaw }) => {
        const flaws = [
            flaw ?? false,
            approver.startsWith('system:') && 'is no person',
            starters.some((name) => (0,login/* loginOf */.D)(name) === (0,login/* loginOf */.D)(approver)) && 'started the run',
            (0,independence/* isAuthor */.a)(approver, authors) && 'wrote the change',
            (0,artifact_first/* isEarly */.M)(approvalOf(approver, task, demands), entryOf(task), fixed) &&
                'may have approved before the artifact was fixed',
            (0,mention/* mentionIn */.M)(comment, subject) === 'another-digest' && 'approved another digest, by the comment',
        ];
        const found = flaws.find((each) => each !== false);
        return found === undefined ? { approver, where } : { approver, where, flaw: found };
    });
}
function approvalFinding(tasks, given, { starters }, demands) {
    const decisions = tasks.flatMap((one) => one.decisions);
    const refusals = decisions.flatMap(({ state, approver }) => (state === 'rejected' ? [approver] : []));
    const advice = 'Let more people approve it who neither started the run nor wrote the change';
    const finding = (0,approvers/* weigh */.vi)(given, [...new Set(refusals)], demands, advice);
    return withoutStarter(finding, given, starters, demands);
}
async function tasksOf({ inputs }, { files }) {
    const path = inputs['approval-task'];
    const bytes = path === undefined ? undefined : await files.read(path);
    const tasks = bytes === undefined ? [] : approvalTasksIn(bytes, path ?? '');
    if (tasks.length > 0)
        return tasks;
    throw new errors/* EvidenceError */.oe({
        code: 'approval-task-missing',
        where: 'approval-task',
        expected: 'an export with an ApprovalTask',
        found: path === undefined ? 'nothing' : bytes === undefined ? `no file ${path}` : `none in ${path}`,
        fix: 'write "kubectl get approvaltasks -l tekton.dev/pipelineRun=NAME -o yaml" to a file, and name it',
    });
}
/** Judges whether every task is approved as it demands itself, and is for this environment and no other artifact. */
function taskFinding(tasks, { subject }, { environment }) {
    const { digest } = subject;
    if (digest === undefined) {
        const advice = 'Give the artifact by digest with the input "artifact"';
        return { status: 'error', found: 'no artifact that it could be for', advice };
    }
    for (const task of tasks) {
        const flaw = flawOf(task, environment.name, digest);
        if (flaw === undefined)
            continue;
        const advice = `Describe the task as "${subject.application ?? 'application'} ${digest} into ${environment.name}", and have it approved`;
        return { status: 'fail', found: `${task.name} ${flaw}`, advice };
    }
    return { status: 'pass', found: tasks.map(({ name }) => name).join(', ') };
}
function flawOf({ state, description, decisions, required }, environment, digest) {
    if (state === 'rejected')
        return 'is rejected';
    if (state !== 'approved')
        return 'is not approved';
    const people = new Set(decisions.flatMap((one) => (one.state === 'approved' ? [(0,login/* loginOf */.D)(one.approver)] : [])));
    if (required === undefined)
        return 'asks for no number of approvals';
    if (people.size < required)
        return `has ${people.size} of the ${required} approvals that it asks for`;
    if ((0,mention/* bindingOf */.h)([description], digest) === 'other')
        return 'is for another digest, by its description';
    const words = description.split(/[^A-Za-z0-9-]+/);
    return words.includes(environment) ? undefined : `does not name ${environment} in its description`;
}
function namedFinding(tasks, { subject }, demands) {
    const silent = tasks.find(({ description }) => (0,mention/* bindingOf */.h)([description], subject.digest) !== 'own');
    if (silent === undefined)
        return { status: 'pass', found: 'by the description of the task' };
    const advice = 'Put the digest into the description of the task: the result "digest" of promote with "resolve"';
    return { status: (0,approval_policy/* statusOf */.c2)(demands.artifactNamed, false), found: `nothing, by ${silent.name}`, advice };
}
/**
 * Asks for one approval more where nobody is known who started the run: Tekton does not say, and it may be who
 * approved it.
 */
function withoutStarter(finding, given, starters, { protection, minimum }) {
    if (finding.status !== 'pass' || starters.length > 0 || protection['self-review'] !== 'required')
        return finding;
    if ((0,approvers/* counting */.Mr)(given).length > Math.max(minimum, 1))
        return finding;
    return {
        ...finding,
        status: 'fail',
        found: `${finding.found}; nobody is known who started the run, and it may be who approved it`,
        advice: 'Have it approved by one more; or say below approval "protection: { self-review: off }"',
    };
}
/** The time of an approval is not in the task: it is younger than the description that was approved. */
function approvalOf(reviewer, { made }, { environment }) {
    return { environment: environment.name, reviewer, state: 'approved', comment: '', at: made };
}
function entryOf(task) {
    return { starters: [], since: task?.made ?? new Date(Number.NaN) };
}


/***/ })

};
