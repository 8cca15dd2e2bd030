export const id = 5678;
export const ids = [5678];
export const modules = {

/***/ 21803:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ gitlabClient)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28560);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56936);
/* harmony import */ var _secure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98347);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52790);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31739);






const ownJobReading = {
    doing: 'reading the job that CI_JOB_TOKEN is of',
    permission: 'every job may read itself with CI_JOB_TOKEN',
    absence: 'check CI_SERVER_URL',
};
/**
 * Creates the client.
 * Throws UsageError without a token. The library is loaded at the first attempt.
 */
function gitlabClient(facts, context) {
    const { token } = facts;
    let api;
    return {
        requireToken: (undertaking) => {
            if (token === undefined)
                throw noToken(undertaking);
            (0,_secure_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePlainHttp */ .z)('GitLab', facts.serverUrl);
        },
        attempt: async (undertaking, work) => {
            if (token === undefined)
                throw noToken(undertaking);
            (0,_secure_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePlainHttp */ .z)('GitLab', facts.serverUrl);
            api ??= connect(facts, token, context);
            const connected = await api;
            try {
                return await work(connected);
            }
            catch (error) {
                if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_4__/* .GitlabFailure */ .Y))
                    throw (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .misshapen */ .rt)(error, `GitLab: ${undertaking.doing}`);
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)('GitLab', error.failure, undertaking, [token]);
            }
        },
        ownJob: async () => {
            if (facts.jobToken === undefined)
                return undefined;
            (0,_secure_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePlainHttp */ .z)('GitLab', facts.serverUrl);
            const asJob = await connect({ ...facts, tokenKind: 'job' }, facts.jobToken, context);
            try {
                // Not `Jobs.showConnectedJob`: it reads the token where gitbeaker 43 does not keep it, and always throws.
                const { body } = await asJob.Jobs.requester.get('job');
                return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(body) && typeof body['id'] === 'number' ? body['id'] : undefined;
            }
            catch (error) {
                if (!(error instanceof _request_js__WEBPACK_IMPORTED_MODULE_4__/* .GitlabFailure */ .Y))
                    throw error;
                if ([401, 403, 404].includes(error.failure.status))
                    return undefined;
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .g)('GitLab', error.failure, ownJobReading, [facts.jobToken]);
            }
        },
    };
}
/**
 * Connects gitbeaker with a request handler of this tool.
 * `oauthToken` sends `Authorization: Bearer`, which GitLab takes for every kind of access token and which no HTTP
 * client carries to another host; a job token has a header of its own. gitbeaker's own handler ignores Retry-After and
 * follows redirects with the token.
 */
async function connect(facts, token, context) {
    const [{ Gitlab }, { createRequesterFn }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3888), __webpack_require__.e(7582), __webpack_require__.e(5407)]).then(__webpack_require__.bind(__webpack_require__, 37582)),
        Promise.all(/* import() */[__webpack_require__.e(3888), __webpack_require__.e(7788)]).then(__webpack_require__.bind(__webpack_require__, 33888)),
    ]);
    const requesterFn = createRequesterFn((_, options) => Promise.resolve(options), (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .requestHandler */ .O)(facts, context));
    const credentials = facts.tokenKind === 'job' ? { jobToken: token } : { oauthToken: token };
    return new Gitlab({ host: facts.serverUrl, ...credentials, requesterFn, queryTimeout: null, rateLimits: {} });
}
function noToken(undertaking) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'missing-token',
        where: `GitLab: ${undertaking.doing}`,
        expected: 'a token in GITLAB_TOKEN',
        found: 'none',
        fix: `add a masked CI/CD variable GITLAB_TOKEN; ${undertaking.permission}`,
    });
}


/***/ }),

/***/ 85678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitlabPlatform: () => (/* binding */ gitlabPlatform)
});

// EXTERNAL MODULE: ./lib/src/platform/answer.js
var platform_answer = __webpack_require__(56936);
// EXTERNAL MODULE: ./lib/src/platform/given-tokens.js
var given_tokens = __webpack_require__(14216);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/own-job.js

/** Returns the number of this job. @throws UsageError `no-run` outside a job */
function ownJobId({ jobId }) {
    if (jobId !== undefined)
        return jobId;
    throw new errors/* UsageError */.eb({
        code: 'no-run',
        where: 'GitLab',
        expected: 'the number of this job in CI_JOB_ID',
        found: 'nothing',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/gitlab/project.js
var gitlab_project = __webpack_require__(36879);
// EXTERNAL MODULE: ./lib/src/platform/gitlab/request.js
var gitlab_request = __webpack_require__(31739);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/announced.js




/**
 * Reads the name of this job and the values of its pipeline's variables.
 * Both are fixed when the pipeline is made: a child pipeline gets them from the job that triggers it. A pipeline's own
 * name is not read, since "Update pipeline metadata" changes it at any time.
 */
async function announced({ client, project }, facts) {
    const jobId = ownJobId(facts);
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading the name of job ${jobId}`, project), async (api) => {
        const where = `GitLab: job ${jobId}`;
        const { name, pipeline } = (0,platform_answer/* objectOf */.Xy)(await api.Jobs.show(project, jobId), where);
        const { id } = (0,platform_answer/* objectOf */.Xy)(pipeline, `${where}: its pipeline`);
        const variables = await api.Pipelines.allVariables(project, id).catch(noneVisible);
        const values = (0,platform_answer/* listOf */.c3)(variables, `GitLab: the variables of pipeline ${id}`).map(({ value }) => value);
        const texts = [name, ...values.filter((value) => typeof value === 'string' && isDigest(value))];
        return { words: texts.filter((text) => typeof text === 'string'), earlier: [] };
    });
}
/** A pipeline's variables are shown to those who may see its settings; the job's name is there without. */
function noneVisible(error) {
    if (error instanceof gitlab_request/* GitlabFailure */.Y && [403, 404].includes(error.failure.status))
        return [];
    throw error;
}
/** Leaves out whatever else a pipeline is given, such as the reference of a base image. */
function isDigest(value) {
    return /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value);
}

// EXTERNAL MODULE: ./lib/src/platform/account.js
var account = __webpack_require__(9071);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/authors.js



/** Upper bound of addresses that are looked up. */
const maxAddresses = 100;
/**
 * Lists authors of the commits, and openers of the merge requests that brought the newest.
 * GitLab's commits have addresses, not users: a user is found by a public or a private commit address.
 */
async function authors({ client, project, hostname = '' }, { commit, since }) {
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading the authors of commit ${commit}`, project), async (api) => {
        const newest = await api.Commits.show(project, commit);
        const requests = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
        const people = new Set(requests.flatMap((each) => (each.state === 'merged' ? [(0,account/* accountName */.vi)(each.author)] : [])));
        const later = since === undefined ? [] : ((await api.Repositories.compare(project, since, commit)).commits ?? []);
        const unknown = [];
        const names = new Map();
        for (const { id, author_email: author, message } of [newest, ...later]) {
            for (const email of [author, ...(0,account/* coAuthorAddresses */.GU)(typeof message === 'string' ? message : '')]) {
                if (!names.has(email) && names.size < maxAddresses)
                    names.set(email, await userOf(api, email, hostname));
                const name = names.get(email);
                if (name === undefined)
                    unknown.push(id);
                else
                    people.add(name);
            }
        }
        return { people: [...people], unknown: [...new Set(unknown)] };
    });
}
/**
 * Finds the user of an address.
 * A private commit address is `12-name@users.noreply.HOST`: its number is the user's, its name may be an old one. An
 * address of another host proves nothing.
 */
async function userOf(api, email, hostname) {
    const [, number, host] = /^(\d{1,15})-[^@]+@users\.noreply\.(.+)$/.exec(email) ?? [];
    if (number !== undefined)
        return host === hostname ? userByNumber(api, Number(number)) : undefined;
    const found = await api.Users.all({ search: email, maxPages: 1 });
    return found.length === 1 ? found[0]?.username : undefined;
}
async function userByNumber(api, number) {
    try {
        return (await api.Users.show(number)).username;
    }
    catch (error) {
        if (error instanceof gitlab_request/* GitlabFailure */.Y && error.failure.status === 404)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/platform/body.js
var platform_body = __webpack_require__(75458);
// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/change.js





/** Limits that GitLab enforces with a 400 or 422. */
const maxTitle = 255;
const maxBody = 1_048_576;
/**
 * Opens or updates the one open merge request from head to base.
 * Every part converges, so a repeated run completes one that was killed.
 */
async function requestChange(target, wanted) {
    for (const label of wanted.labels)
        requireLabel(label);
    const request = {
        ...wanted,
        title: wanted.title.slice(0, maxTitle),
        body: (0,platform_body/* fitting */._Q)((0,platform_body/* headed */.wW)(wanted.body, wanted), maxBody),
    };
    const { mergeRequest, opened } = await openOrFind(target, request);
    const changes = [
        await updateText(target, mergeRequest, request),
        await addReviewers(target, mergeRequest, request.reviewers ?? []),
    ];
    const merge = request.autoMerge === undefined ? undefined : await enableMerge(target, mergeRequest, request.autoMerge);
    const changed = changes.includes(true) || merge?.changed === true;
    return {
        url: mergeRequest.web_url,
        number: mergeRequest.iid,
        outcome: opened ? 'opened' : changed ? 'updated' : 'unchanged',
        ...(merge !== undefined && { merge: merge.state }),
    };
}
/**
 * Opens a merge request, or takes the one that another run opened first.
 * GitLab answers 409 where a request for the two branches is open.
 */
async function openOrFind(target, request) {
    const found = await findOpen(target, request);
    if (found !== undefined)
        return { mergeRequest: found, opened: false };
    const { client, project } = target;
    const { head, base, title, body, labels } = request;
    return client.attempt((0,gitlab_project/* writing */.dV)(`opening a merge request from ${head} to ${base}`, project), async (api) => {
        const options = { description: body, ...(labels.length > 0 && { labels: labels.join(',') }) };
        try {
            return { mergeRequest: await api.MergeRequests.create(project, head, base, title, options), opened: true };
        }
        catch (error) {
            if (!(error instanceof gitlab_request/* GitlabFailure */.Y) || error.failure.status !== 409)
                throw error;
            const other = await findOpen(target, request);
            if (other === undefined)
                throw error;
            return { mergeRequest: other, opened: false };
        }
    });
}
async function findOpen(target, branches) {
    return (await requestsOf(target, branches, { state: 'opened' }))[0];
}
/** Reads the newest merge requests between the two branches and finds the closed one that proposed the change last. */
async function closedChange(target, { change, ...branches }) {
    const requests = await requestsOf(target, branches, {});
    if (requests.some(({ state }) => state === 'opened'))
        return undefined;
    const last = requests.find(({ description }) => (0,platform_body/* markOf */.Fg)(description) === change);
    return last?.state === 'closed' ? { number: last.iid, url: last.web_url } : undefined;
}
/** Returns merge requests of the project's own branches, the newest first; of every state where none is named. */
async function requestsOf({ client, project }, { head, base }, state) {
    return client.attempt((0,gitlab_project/* writing */.dV)('looking for merge requests', project), async (api) => {
        const query = { ...state, sourceBranch: head, targetBranch: base, perPage: 100, maxPages: 1 };
        const found = await api.MergeRequests.all({ projectId: project, ...query });
        const own = found.filter((each) => each.source_branch === head && each.target_branch === base && each.source_project_id === each.target_project_id);
        return own.toSorted((left, right) => right.iid - left.iid);
    });
}
async function updateText({ client, project }, found, request) {
    const { title, body, labels } = request;
    const present = new Set((found.labels ?? []).map(String));
    const missing = labels.filter((label) => !present.has(label));
    const edit = {
        ...(!(0,platform_body/* sameText */.QV)(found.title, title) && { title }),
        ...(!(0,platform_body/* sameText */.QV)(found.description, body) && { description: body }),
        ...(missing.length > 0 && { addLabels: missing.join(',') }),
    };
    if (Object.keys(edit).length === 0)
        return false;
    await client.attempt((0,gitlab_project/* writing */.dV)(`updating merge request !${found.iid}`, project), (api) => api.MergeRequests.edit(project, found.iid, edit));
    return true;
}
function requireLabel(label) {
    if (!label.includes(',') && label.trim() !== '')
        return;
    throw new errors/* UsageError */.eb({
        code: 'invalid-label',
        where: `label "${label}"`,
        found: 'GitLab takes no empty label and none with a comma',
        fix: 'rename it',
    });
}
/**
 * Lets GitLab merge exactly the commit that was read as soon as its rules allow.
 * GitLab computes whether it can be merged after the request was opened, and until then answers 405 or 422: those are
 * retried for a minute.
 */
async function enableMerge(target, found, method) {
    if (found.merge_when_pipeline_succeeds)
        return { state: 'when-ready', changed: false };
    const { client, project, clock } = target;
    const undertaking = (0,gitlab_project/* writing */.dV)(`letting merge request !${found.iid} merge when it is ready`, project);
    const merged = await client.attempt(undertaking, (api) => (0,retry/* retry */.L)(() => api.MergeRequests.merge(project, found.iid, {
        sha: found.sha,
        squash: method === 'squash',
        // Its name until GitLab 17.11 and after; each version ignores the unknown name.
        mergeWhenPipelineSucceeds: true,
        autoMerge: true,
    }), (error) => (error instanceof gitlab_request/* GitlabFailure */.Y && [405, 422].includes(error.failure.status) ? {} : false), { deadlineMs: 60_000, firstPauseMs: 1_000, maxPauseMs: 8_000 }, clock));
    return { state: merged.state === 'merged' ? 'merged' : 'when-ready', changed: true };
}
/**
 * Adds users who are not reviewers yet.
 * GitLab takes numbers for names, and the whole list at once.
 */
async function addReviewers(target, found, wanted) {
    const present = found.reviewers ?? [];
    const names = new Set(present.map((reviewer) => reviewer.username.toLowerCase()));
    const missing = wanted.filter((name) => !names.has(name.toLowerCase()));
    if (missing.length === 0)
        return false;
    const added = await Promise.all(missing.map((name) => userNumber(target, name)));
    const reviewerIds = [...new Set([...present.map((reviewer) => reviewer.id), ...added])];
    const { client, project } = target;
    await client.attempt((0,gitlab_project/* writing */.dV)(`asking for reviews of merge request !${found.iid}`, project), (api) => api.MergeRequests.edit(project, found.iid, { reviewerIds }));
    return true;
}
async function userNumber({ client, project }, name) {
    const found = await client.attempt((0,gitlab_project/* writing */.dV)(`looking for user ${name}`, project), (api) => api.Users.all({ username: name, maxPages: 1 }));
    const user = found.find((each) => each.username.toLowerCase() === name.toLowerCase());
    if (user !== undefined)
        return user.id;
    throw new errors/* UsageError */.eb({
        code: 'unknown-reviewer',
        where: `reviewer "${name}"`,
        found: 'GitLab knows no such user',
        fix: 'correct the user name',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/gitlab/client.js
var gitlab_client = __webpack_require__(21803);
// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform = __webpack_require__(10977);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/commit.js





const maxFiles = 5000;
const maxBytes = 100 * 1024 * 1024;
/** All are 400: a file that changed, came or went since `parent`, or a branch that moved inside GitLab. */
const moved = /changed since you started editing|a file with this name (?:already exists|doesn't exist)|could not update refs\/|reference update|incorrect old value|failed to lock/i;
/**
 * Commits files that are unchanged since `parent` ("Commits API", last_commit_id).
 * GitLab compares by file: changes of other files stay, and the commit's parent is the branch at that time.
 */
async function commit({ client, project }, request) {
    refuseTooMuch(request);
    const { branch, message, author } = request;
    const options = author === undefined ? {} : { authorName: author.name, authorEmail: author.email };
    const actions = request.files.map((file) => actionOf(file, request.parent));
    return client.attempt((0,gitlab_project/* writing */.dV)(`committing to ${branch}`, project), async (api) => {
        try {
            const made = await api.Commits.create(project, branch, message, actions, { ...options, stats: false });
            const { id, parent_ids: parents } = (0,platform_answer/* objectOf */.Xy)(made, `GitLab: the commit to ${branch}`);
            const [parent = request.parent] = Array.isArray(parents) ? parents : [];
            return { id: (0,platform_answer/* commitIn */.xt)(id, `GitLab: the commit to ${branch}`), parent };
        }
        catch (error) {
            throw meaning(error, `${project} (${branch})`);
        }
    });
}
/**
 * Makes the action for a file; an update keeps its mode.
 * Any commit serves as `last_commit_id`: GitLab looks for the file's last one before it.
 */
function actionOf({ path, content, exists }, parent) {
    const file = { filePath: path, content: Buffer.from(content).toString('base64'), encoding: 'base64' };
    return exists ? { ...file, action: 'update', lastCommitId: parent } : { ...file, action: 'create' };
}
function refuseTooMuch({ files }) {
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    if (files.length <= maxFiles && bytes <= maxBytes)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'commit-too-large',
        where: 'GitLab',
        expected: `at most ${maxFiles} files of ${maxBytes} bytes together in a commit by the API`,
        found: `${files.length} of ${bytes}`,
        fix: 'use commit: git',
    });
}
function meaning(error, name) {
    if (!(error instanceof gitlab_request/* GitlabFailure */.Y))
        return error;
    const { status, message } = error.failure;
    if (status === 400 && moved.test(message)) {
        return new platform/* BranchMovedError */.w({ code: 'branch-moved', where: name, found: 'another writer changed it first' }, { cause: error });
    }
    if (!/not allowed to push|protected branch|push rule|pre-receive|hook declined/i.test(message))
        return error;
    const said = message.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RefusedError */.fk({
        code: 'push-refused',
        where: name,
        found: `its rules refuse the commit ("${said}")`,
        fix: 'let this identity push there, or use commit: change-request',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/job-proof.js
var job_proof = __webpack_require__(44828);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/entry.js






/** Reads the starters of the pipeline and of this job, and the job's place in the pipeline ("Jobs API"). */
async function entry({ client, project }, facts, token) {
    const jobId = ownJobId(facts);
    const own = await client.ownJob();
    if (own !== undefined && own !== jobId)
        throw otherJob(jobId, `job ${own} by its token`);
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading job ${jobId}`, project), async (api) => {
        const where = `GitLab: job ${jobId}`;
        const job = (0,platform_answer/* objectOf */.Xy)(await api.Jobs.show(project, jobId), where);
        if (job.status !== undefined && finished.has(job.status))
            throw otherJob(jobId, `job ${jobId}, which has ended`);
        const pipeline = (0,platform_answer/* objectOf */.Xy)(await api.Pipelines.show(project, job.pipeline.id), where);
        const ref = job.tag ? await api.Tags.show(project, job.ref) : await api.Branches.show(project, job.ref);
        const since = (0,account/* dateIn */.m7)(job.created_at);
        if (since === undefined)
            throw (0,platform_answer/* unexpected */.os)(where, 'a time in created_at', job.created_at);
        const people = [pipeline.user, job.user];
        const compared = (0,job_proof/* comparedFacts */.p)(where, [
            { name: 'its commit', said: facts.run.commit, known: job.commit?.id },
            { name: 'the branch or tag', said: facts.run.ref, known: refOf(job) },
        ]);
        const proof = (await token()) ?? (own === undefined ? unprovenJob(jobId) : provenJob);
        const program = people.find((one) => (0,account/* accountFlaw */.QS)(one) !== undefined);
        return {
            starters: [...new Set(people.map(account/* accountName */.vi))],
            ...(program !== undefined && { unknownStarter: (0,account/* accountName */.vi)(program) }),
            since,
            proof: (0,job_proof/* withFacts */.Q)(proof, ['the project', ...compared]),
            job: { mayFail: job.allow_failure === true, ref: job.ref, isProtected: ref.protected },
        };
    });
}
/** Returns the branch or tag of a job in full; undefined for a merge request, whose ref is its own. */
function refOf({ ref, tag }) {
    if (ref.startsWith('refs/'))
        return undefined;
    return tag ? `refs/tags/${ref}` : `refs/heads/${ref}`;
}
const provenJob = { by: 'job', proven: ['the job'], unproven: [] };
function unprovenJob(jobId) {
    const because = 'GitLab does not say so to CI_JOB_TOKEN, and there is no KRCI_DEPLOY_ID_TOKEN';
    return { by: 'run', proven: [], unproven: [`that this is job ${jobId} (${because})`] };
}
const finished = new Set(['success', 'failed', 'canceled', 'skipped']);
function otherJob(named, found) {
    return new errors/* RefusedError */.fk({
        code: 'run-not-running',
        where: 'GitLab',
        expected: `this job in CI_JOB_ID (${named})`,
        found,
        fix: 'leave CI_JOB_ID as GitLab sets it',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/branch-pattern.js
var branch_pattern = __webpack_require__(92897);
// EXTERNAL MODULE: ./lib/src/platform/guard.js
var guard = __webpack_require__(39653);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/guard.js





/** Access levels ("Valid access levels"). */
const [developers, maintainers] = [30, 40];
/**
 * Reads what guards a branch.
 * Where several patterns match it, the most permissive rule counts for pushing and merging, the strictest for owners
 * ("Protection rules and permissions").
 */
async function branchGuard(target, wanted) {
    const { client, project } = target;
    const undertaking = {
        ...(0,gitlab_project/* reading */.hF)(`reading what guards ${wanted ?? 'the default branch'}`, project),
        permission: 'the token needs the scope read_api and the role Maintainer in the project',
    };
    return client.attempt(undertaking, async (api) => {
        const where = `GitLab: what guards ${wanted ?? 'the default branch'} of ${project}`;
        const branch = wanted ?? defaultIn((0,platform_answer/* objectOf */.Xy)(await api.Projects.show(project), where), where);
        const all = await unlessRefused(() => api.ProtectedBranches.all(project, { perPage: 100, maxPages: 10 }));
        if (all === undefined)
            return shownToMembers(api, project, branch, where);
        const rules = (0,platform_answer/* listOf */.c3)(all, where).filter(({ name = '' }) => (0,branch_pattern/* matchesWildcard */._W)(name, branch));
        const approvals = rules.length === 0 ? 0 : await approvalsOf(api, project, branch, where);
        return guardOf(project, branch, rules, approvals);
    });
}
/** Returns the default branch of a project in an answer. @throws RemoteError */
function defaultIn({ default_branch: branch }, where) {
    if (typeof branch === 'string' && branch !== '')
        return branch;
    throw (0,platform_answer/* unexpected */.os)(where, 'a default branch', branch);
}
/** Asks a question that a token may not, or a plan cannot, answer; undefined then. */
async function unlessRefused(question) {
    try {
        return await question();
    }
    catch (error) {
        if (error instanceof gitlab_request/* GitlabFailure */.Y && [401, 403, 404].includes(error.failure.status))
            return undefined;
        throw error;
    }
}
/** Returns the approvals that a merge request into the branch needs; 0 in plans without approval rules. */
async function approvalsOf(api, project, branch, where) {
    const answer = await unlessRefused(() => api.MergeRequestApprovals.allApprovalRules(project));
    if (answer === undefined)
        return 0;
    const rules = (0,platform_answer/* listOf */.c3)(Array.isArray(answer) ? answer : undefined, where);
    return Math.max(0, ...rules.filter((rule) => concerns(rule, branch)).map((rule) => rule.approvals_required ?? 0));
}
function concerns({ applies_to_all_protected_branches: isForAll, protected_branches: named }, branch) {
    if (isForAll === true || (named ?? []).length === 0)
        return true;
    return (named ?? []).some(({ name = '' }) => (0,branch_pattern/* matchesWildcard */._W)(name, branch));
}
function guardOf(repository, branch, rules, approvals) {
    const isProtected = rules.length > 0;
    const pushing = rules.flatMap(({ push_access_levels: levels }) => levels ?? []);
    const merging = rules.flatMap(({ merge_access_levels: levels }) => levels ?? []);
    return {
        repository,
        branch,
        means: rules.map(({ name = '' }) => `protected branch ${name}`),
        isUnavailable: false,
        writers: isProtected ? pushing.flatMap(writersOf) : [guard/* anybody */.V],
        isMergedByAnybody: !isProtected || [...merging, ...pushing].some(isForDevelopers),
        approvals,
        asksOwners: rules.some((rule) => rule.code_owner_approval_required === true),
        isRewritable: !isProtected || rules.some((rule) => rule.allow_force_push === true),
        unseen: [],
    };
}
function isForDevelopers({ access_level: level }) {
    return typeof level === 'number' && level > 0 && level <= developers;
}
function writersOf(access) {
    const { access_level: level, access_level_description: words = '' } = access;
    const { deploy_key_id: key, user_id: user, group_id: group } = access;
    if (typeof key === 'number')
        return [{ kind: 'program', name: `deploy key ${words || key}` }];
    if (typeof user === 'number' || typeof group === 'number')
        return [{ kind: 'person', name: words }];
    if (typeof level !== 'number' || level === 0)
        return [];
    if (level <= developers)
        return [{ ...guard/* anybody */.V, name: words || 'Developers' }];
    return [{ kind: 'maintainer', name: words || (level <= maintainers ? 'Maintainers' : 'administrators') }];
}
/** Reads the little about a branch that every member sees, where the rules are for maintainers. */
async function shownToMembers(api, repository, branch, where) {
    const found = (0,platform_answer/* objectOf */.Xy)(await api.Branches.show(repository, branch), where);
    const isProtected = found.protected === true;
    const isPushed = !isProtected || found.developers_can_push === true;
    return {
        repository,
        branch,
        means: isProtected ? ['protected branch'] : [],
        isUnavailable: false,
        writers: isPushed ? [guard/* anybody */.V] : undefined,
        isMergedByAnybody: isPushed || found.developers_can_merge === true,
        approvals: undefined,
        asksOwners: undefined,
        isRewritable: isProtected ? undefined : true,
        unseen: [`the rules of ${branch}: the token needs the scope read_api and the role Maintainer in the project`],
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/evidence-run.js





/** Access level of developers, who are everybody with write access. */
const evidence_run_developers = 30;
const ended = new Set(['success', 'failed', 'canceled', 'skipped']);
/** Reads the URL of a pipeline or job, `SERVER/group/name/-/pipelines/1`. @throws UsageError for any other one */
function pipelinePlace(url, facts) {
    const rest = url.startsWith(`${facts.serverUrl}/`) ? url.slice(facts.serverUrl.length + 1) : '';
    const [, path, kind, number] = /^((?:\w[\w.-]*\/)+\w[\w.-]*)\/-\/(pipelines|jobs)\/([1-9]\d{0,14})$/.exec(rest) ?? [];
    if (path !== undefined && (kind === 'pipelines' || kind === 'jobs'))
        return { project: (0,gitlab_project/* projectAt */.t9)(path, facts), kind, number: Number(number) };
    throw new errors/* UsageError */.eb({
        code: 'not-a-run',
        where: 'evidence-run',
        expected: `the URL of a pipeline or job, ${facts.serverUrl}/GROUP/NAME/-/pipelines/NUMBER`,
        found: url.slice(0, 200),
    });
}
/**
 * Reads the facts of a pipeline; of a job, whether the job succeeded.
 * A pipeline of a fork's merge request runs in the project of one or the other, with an event of its own.
 */
async function evidenceRun(target, place) {
    const { client, project } = target;
    const name = `${place.kind === 'jobs' ? 'job' : 'pipeline'} ${place.number}`;
    const facts = await client.attempt((0,gitlab_project/* looking */.WL)(`reading ${name}`, project), async (api) => {
        const where = `GitLab: ${name}`;
        const job = place.kind === 'jobs' ? (0,platform_answer/* objectOf */.Xy)(await api.Jobs.show(project, place.number), where) : undefined;
        const id = job === undefined ? place.number : job.pipeline?.id;
        if (typeof id !== 'number')
            throw (0,platform_answer/* unexpected */.os)(where, 'a pipeline with a number', job?.pipeline);
        const found = (0,platform_answer/* objectOf */.Xy)(await api.Pipelines.show(project, id), where);
        const { source, ref, sha, tag } = found;
        if (typeof source !== 'string' || typeof ref !== 'string' || typeof sha !== 'string')
            throw (0,platform_answer/* unexpected */.os)(where, 'a source, a ref and a commit', found);
        const status = (job ?? found).status ?? '';
        return { source, ref, sha, isTag: tag === true, result: ended.has(status) ? status : undefined };
    });
    const { source, ref, sha, isTag, result } = facts;
    return {
        repository: project,
        headRepository: project,
        event: source,
        ref,
        refKind: isTag ? 'tag' : 'branch',
        isGuarded: isTag ? await isTagGuarded(target, ref) : await isBranchGuarded(target, ref),
        commit: sha,
        result,
    };
}
async function isBranchGuarded(target, branch) {
    // A pipeline of a merge request is of no branch.
    if (branch.startsWith('refs/'))
        return false;
    const { means, writers = [] } = await branchGuard(target, branch);
    return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
}
/** Tells whether a protected tag keeps developers from making the tag, as far as the token may see who may. */
async function isTagGuarded({ client, project }, tag) {
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading what guards tag ${tag}`, project), async (api) => {
        const where = `GitLab: the tag ${tag} of ${project}`;
        const shown = (0,platform_answer/* objectOf */.Xy)(await api.Tags.show(project, tag), where);
        if (shown.protected !== true)
            return false;
        const all = await unlessRefused(() => api.ProtectedTags.all(project, { perPage: 100, maxPages: 10 }));
        if (all === undefined)
            return true;
        const rules = (0,platform_answer/* listOf */.c3)(all, where).filter(({ name = '' }) => (0,branch_pattern/* matchesWildcard */._W)(name, tag));
        return !rules.flatMap(({ create_access_levels: levels }) => levels ?? []).some(evidence_run_isForDevelopers);
    });
}
function evidence_run_isForDevelopers({ access_level: level, user_id: user, group_id: group }) {
    if (typeof user === 'number' || typeof group === 'number')
        return false;
    return typeof level === 'number' && level > 0 && level <= evidence_run_developers;
}

// EXTERNAL MODULE: ./lib/src/platform/location.js
var platform_location = __webpack_require__(95133);
// EXTERNAL MODULE: ./lib/src/platform/attestations.js
var attestations = __webpack_require__(20309);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/pages.js


/**
 * Reads who can see the pages of a project ("Projects API", `pages_access_level`): `private` means its members, `enabled`
 * whoever may see the project. Only an instance with access control for pages keeps either, which its API does not tell:
 * GitLab.com has it.
 */
async function pages({ client, project }, serverUrl) {
    const undertaking = (0,gitlab_project/* reading */.hF)('reading the visibility of the pages', project);
    const answer = await client.attempt(undertaking, (api) => api.Projects.show(project));
    const found = (0,platform_answer/* objectOf */.Xy)(answer, `GitLab: the pages of ${project}`);
    const { pages_access_level: level, visibility } = found;
    const because = `its pages are ${shown(level)} and the project is ${shown(visibility)}`;
    if (level === 'disabled')
        return { audience: 'none', because };
    if (level !== 'private' && !(level === 'enabled' && visibility === 'private'))
        return { audience: 'anyone', because };
    if (new URL(serverUrl).origin === 'https://gitlab.com')
        return { audience: 'readers', because };
    return { audience: 'unproven', because: `${because}, and GitLab does not tell whether this instance keeps that` };
}
function shown(value) {
    return typeof value === 'string' && /^[a-z_]{1,30}$/.test(value) ? `"${value}"` : 'of no known level';
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/protect-branch.js





/** Access levels: no one, and maintainers. */
const [nobody, protect_branch_maintainers] = [0, 40];
/**
 * Guards a branch: nobody pushes but the named keys, maintainers merge, owners and one more person approve.
 * Levels of a branch that is protected already, owners and approvals take GitLab Premium ("Protected branches API").
 * @throws UsageError for a pusher that GitLab does not know.
 */
async function guardBranch({ client, project }, wanted) {
    const keys = wanted.pushers.map(keyOf);
    const undertaking = {
        ...(0,gitlab_project/* writing */.dV)('protecting the branch', project),
        permission: 'the token needs the scope api and the role Maintainer in the project',
    };
    await client.attempt(undertaking, async (api) => {
        const where = `GitLab: the protected branches of ${project}`;
        const branch = wanted.branch ?? defaultIn(await api.Projects.show(project), where);
        const all = (0,platform_answer/* listOf */.c3)(await api.ProtectedBranches.all(project, { perPage: 100, maxPages: 10 }), where);
        const present = all.filter(({ name = '' }) => (0,branch_pattern/* matchesWildcard */._W)(name, branch));
        if (present.length === 0)
            await protectAnew(api, project, branch, keys);
        for (const rule of present)
            await tighten(api, project, rule, keys);
        await requireApproval(api, project, where);
    });
}
function keyOf(pusher) {
    const [, key] = /^deploy-key:(\d+)$/.exec(pusher) ?? [];
    if (key !== undefined)
        return Number(key);
    throw new errors/* UsageError */.eb({
        code: 'unknown-pusher',
        where: 'input "pushers"',
        expected: 'deploy-key:NUMBER on GitLab',
        found: pusher,
    });
}
async function protectAnew(api, project, name, keys) {
    const pushing = keys.length === 0
        ? { push_access_level: nobody }
        : { allowed_to_push: keys.map((key) => ({ deploy_key_id: key })) };
    const body = {
        name,
        ...pushing,
        merge_access_level: protect_branch_maintainers,
        allow_force_push: false,
        code_owner_approval_required: true,
    };
    await api.ProtectedBranches.requester.post(`projects/${encodeURIComponent(project)}/protected_branches`, { body });
}
/** Takes away who pushes but the named keys; users and groups by name stay. */
async function tighten(api, project, rule, keys) {
    const levels = Array.isArray(rule.push_access_levels) ? rule.push_access_levels : [];
    const roles = levels.filter(isRole);
    const missing = keys.filter((key) => !levels.some((level) => level.deploy_key_id === key));
    const isEmpty = levels.length === roles.length && missing.length === 0;
    const body = {
        allow_force_push: false,
        code_owner_approval_required: true,
        allowed_to_push: [
            ...roles.map(({ id }) => ({ id, _destroy: true })),
            ...missing.map((key) => ({ deploy_key_id: key })),
            ...(isEmpty ? [{ access_level: nobody }] : []),
        ],
    };
    const path = `projects/${encodeURIComponent(project)}/protected_branches/${encodeURIComponent(rule.name ?? '')}`;
    await api.ProtectedBranches.requester.patch(path, { body });
}
function isRole({ access_level: level, deploy_key_id: key, user_id: user, group_id: group }) {
    const isNamed = [key, user, group].some((id) => typeof id === 'number');
    return !isNamed && typeof level === 'number' && level > nobody;
}
/** Requires one approval of every merge request, where the plan has approval rules. */
async function requireApproval(api, project, where) {
    const answer = await unlessRefused(() => api.MergeRequestApprovals.allApprovalRules(project));
    if (answer === undefined)
        return;
    const rules = (0,platform_answer/* listOf */.c3)(Array.isArray(answer) ? answer : undefined, where);
    const path = `projects/${encodeURIComponent(project)}/approval_rules`;
    const body = { name: 'All members', rule_type: 'any_approver', approvals_required: 1 };
    const present = rules.find(({ rule_type: type }) => type === 'any_approver');
    if (present === undefined)
        await api.MergeRequestApprovals.requester.post(path, { body });
    else
        await api.MergeRequestApprovals.requester.put(`${path}/${present.id ?? ''}`, {
            body: { name: present.name, approvals_required: 1 },
        });
}

// EXTERNAL MODULE: ./lib/src/platform/rehearsal.js
var rehearsal = __webpack_require__(52927);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/people.js



/** Finds the account of a username ("List users"); undefined where there is none. */
async function people_account({ client, project }, name) {
    const where = `GitLab: looking for user ${name}`;
    const found = await client.attempt((0,gitlab_project/* looking */.WL)(`looking for user ${name}`, project), async (api) => (0,platform_answer/* listOf */.c3)(await api.Users.all({ username: name, maxPages: 1 }), where));
    const user = found.find(({ username }) => username?.toLowerCase() === name.toLowerCase());
    if (user === undefined)
        return undefined;
    const { id, username } = user;
    if (typeof id !== 'number' || username === undefined)
        throw (0,platform_answer/* unexpected */.os)(where, 'a number in id', id);
    const isActive = user.state === undefined || user.state === 'active';
    const bot = (0,account/* accountFlaw */.QS)({ username, bot: user.bot === true });
    const flaw = bot ?? (isActive ? undefined : `is ${user.state}`);
    return { id: `${id}`, name: username, ...(flaw !== undefined && { flaw }) };
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/issue.js


const issue_maxTitle = 255;
const issue_maxBody = 1_000_000;
/**
 * Opens one issue for each title, so that a rerun opens none.
 * A closed one is of an earlier emergency.
 */
async function openIssue({ client, project }, wanted) {
    const { label, body } = wanted;
    const title = wanted.title.slice(0, issue_maxTitle);
    return client.attempt((0,gitlab_project/* writing */.dV)('opening an issue', project), async (api) => {
        const found = await api.Issues.all({
            projectId: project,
            labels: label,
            state: 'opened',
            perPage: 100,
            maxPages: 1,
        });
        const same = found.find((issue) => issue.title === title);
        if (same !== undefined)
            return same.web_url;
        const made = await api.Issues.create(project, title, { description: (0,platform_body/* fitting */._Q)(body, issue_maxBody), labels: label });
        return made.web_url;
    });
}

// EXTERNAL MODULE: ./lib/src/platform/job-claims.js
var job_claims = __webpack_require__(20857);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/job-token.js




/**
 * Proves by GitLab's signed token which job this is, and which environment it entered ("ID token authentication").
 * Undefined where the job has none for us, or the keys of its issuer cannot be read.
 *
 * @throws RefusedError for a token that is not good, or is about another job
 */
async function provenByToken(facts, environment, context) {
    const token = (0,given_tokens/* givenToken */.v)(facts.idTokens ?? [], job_claims/* ownAudience */.f);
    if (token === undefined)
        return undefined;
    try {
        const issuer = { platform: 'GitLab', url: facts.serverUrl, hasEnterprises: false };
        const claim = await (0,job_claims/* verifiedClaims */.M)(token, issuer, context);
        const { repository, commit, ref } = facts.run;
        const kind = claim('ref_type') === 'tag' ? 'tags' : 'heads';
        const proven = (0,job_proof/* comparedFacts */.p)('GitLab: KRCI_DEPLOY_ID_TOKEN', [
            { name: 'the project', said: repository, known: claim('project_path') ?? 'none', ignoresCase: true },
            { name: 'the job', said: facts.jobId?.toString(), known: claim('job_id') ?? 'none' },
            { name: 'its commit', said: commit, known: claim('sha') ?? 'none' },
            { name: 'the branch or tag', said: ref, known: `refs/${kind}/${claim('ref') ?? ''}` },
            { name: 'the environment', said: environment, known: claim('environment') ?? 'none' },
        ]);
        return { by: 'token', proven, unproven: [] };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/protect.js




/** Access levels: of everyone with write access, and of maintainers, who may deploy where the protection is new. */
const [protect_developers, protect_maintainers] = [30, 40];
/**
 * Compares the protection.
 * With `apply`, sets the differences that can be set ("Protected environments API").
 */
async function protect(target, wanted, apply) {
    refuseUsers(wanted);
    const { client, project } = target;
    const { environment } = wanted;
    return client.attempt((0,gitlab_project/* reading */.hF)(`comparing the protection of ${environment}`, project), async (api) => {
        const found = await read(api, project, environment);
        const rules = [];
        for (const name of wanted.reviewers)
            rules.push(await ruleOf(api, name, wanted.approvals));
        const gaps = gapsOf(wanted, found, rules);
        if (apply)
            await set(api, project, { environment, found, rules, gaps });
        return gaps;
    });
}
/** Refuses several users in one rule: a rule of GitLab asks a single user, or a group. */
function refuseUsers({ environment, reviewers, approvals }) {
    const users = reviewers.filter((name) => !name.includes('/'));
    if (users.length <= approvals)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'reviewers-not-a-group',
        where: environment,
        expected: 'a group (group/subgroup) in approval.rules.reviewers',
        found: `the users ${users.join(', ')}`,
        fix: 'make a group of them: GitLab would ask each of them',
    });
}
async function read(api, project, environment) {
    const where = `GitLab: the environments of ${project}`;
    const all = (0,platform_answer/* listOf */.c3)(await api.Environments.all(project, { name: environment, maxPages: 1 }), where);
    const guard = await api.ProjectProtectedEnvironments.show(encodeURIComponent(project), encodeURIComponent(environment)).catch(noGuard);
    const settings = (0,platform_answer/* objectOf */.Xy)(await api.Projects.show(project), `GitLab: the project ${project}`);
    return {
        exists: all.some(({ name }) => name === environment),
        rules: guard === undefined ? undefined : entriesOf(guard.approval_rules),
        deployers: entriesOf(guard?.deploy_access_levels),
        // A server that does not say so lets whoever started a pipeline approve it.
        triggererMayApprove: settings['allow_pipeline_trigger_approve_deployment'] !== false,
    };
}
/** Returns the entries of a list in an answer; anything else has none. */
function entriesOf(list) {
    return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
}
function noGuard(error) {
    if (error instanceof gitlab_request/* GitlabFailure */.Y && error.failure.status === 404)
        return undefined;
    throw error;
}
function gapsOf(wanted, found, rules) {
    const gaps = [];
    const { environment } = wanted;
    if (!found.exists)
        gaps.push({ what: 'environment', needed: environment, found: 'none' });
    const present = found.rules ?? [];
    const words = present.map((rule) => `${rule.required_approvals} of ${rule.access_level_description}`).join(', ');
    const same = rules.length === present.length && rules.every((rule) => present.some((one) => isSame(one, rule)));
    if (rules.length > 0 && !same) {
        const needed = wanted.reviewers.map((name) => `${wanted.approvals} of ${name}`).join(', ');
        gaps.push({ what: 'reviewers', needed, found: words || (found.rules === undefined ? 'not protected' : 'nobody') });
    }
    else if (rules.length === 0 && wanted.reviewed && present.length === 0) {
        gaps.push({ what: 'reviewers', needed: 'somebody', found: 'nobody', byHand });
    }
    else if (rules.length === 0 && wanted.reviewed && present.some(protect_isForDevelopers)) {
        gaps.push({ what: 'reviewers', needed: 'people whom somebody chose', found: words, byHand });
    }
    const wide = found.deployers.filter(protect_isForDevelopers);
    if (wanted.reviewed && wide.length > 0) {
        const names = wide.map(({ access_level_description: name = 'Developers' }) => name).join(', ');
        const isMild = present.length > 0;
        gaps.push({ what: 'deployers', needed: 'Maintainers, or people by name', found: names, byHand: settings, isMild });
    }
    if (wanted.preventsSelfReview && found.triggererMayApprove) {
        gaps.push({ what: 'self-review', needed: 'prevented', found: 'allowed' });
    }
    return gaps;
}
const settings = 'Settings > CI/CD > Protected environments';
const byHand = `name a group in approval.rules.reviewers of the flow, or add rules (${settings})`;
/** Tells whether a role that includes developers is meant: everyone with write access. */
function protect_isForDevelopers({ access_level: level, user_id: user = null, group_id: group = null }) {
    return user === null && group === null && typeof level === 'number' && level > 0 && level <= protect_developers;
}
function isSame(found, rule) {
    return (found.user_id === (rule.user_id ?? null) &&
        found.group_id === (rule.group_id ?? null) &&
        found.required_approvals === rule.required_approvals);
}
async function ruleOf(api, name, approvals) {
    if (name.includes('/')) {
        const group = await api.Groups.show(name, { withProjects: false });
        return { group_id: group.id, required_approvals: approvals };
    }
    const found = await api.Users.all({ username: name, maxPages: 1 });
    const user = found.find(({ username }) => username.toLowerCase() === name.toLowerCase());
    if (user === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unknown-reviewer',
            where: `reviewer "${name}"`,
            found: 'GitLab knows no such user',
            fix: 'correct the user name',
        });
    }
    return { user_id: user.id, required_approvals: approvals };
}
/** Sets the differences; one request removes the present rules and adds the wanted ones. */
async function set(api, project, { environment, found, rules, gaps }) {
    const has = (what) => gaps.some((gap) => gap.what === what && gap.byHand === undefined);
    if (has('environment'))
        await api.Environments.create(project, environment);
    if (has('reviewers')) {
        const [path, name] = [encodeURIComponent(project), encodeURIComponent(environment)];
        const gone = (found.rules ?? []).map(({ id }) => ({ id, _destroy: true }));
        const approvalRules = entries([...gone, ...rules]);
        if (found.rules !== undefined)
            await api.ProjectProtectedEnvironments.edit(path, name, { approvalRules });
        else {
            const levels = entries([{ access_level: protect_maintainers }]);
            await api.ProjectProtectedEnvironments.create(path, environment, levels, { approvalRules });
        }
    }
    if (has('self-review'))
        await api.Projects.edit(project, { allowPipelineTriggerApproveDeployment: false });
}
/** Casts rules to gitbeaker's type, which lacks several keys of a rule and its removal. */
function entries(rules) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what GitLab's reference has and the library's types have not
    return rules;
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/protection.js





/**
 * Reads the protection of an environment.
 * GitLab creates an environment when a job first names it, so an existing one may be unprotected.
 */
async function protection(target, name) {
    const { client, project } = target;
    return client.attempt((0,gitlab_project/* reading */.hF)(`reading the protection of environment ${name}`, project), async (api) => {
        const where = `GitLab: the environments of ${project}`;
        const environments = (0,platform_answer/* listOf */.c3)(await api.Environments.all(project, { name, maxPages: 1 }), where);
        const environment = environments.find((each) => each.name === name);
        if (environment === undefined)
            return undefined;
        const guard = await api.ProjectProtectedEnvironments.show(encodeURIComponent(project), encodeURIComponent(name)).catch(protection_noGuard);
        if (guard === undefined)
            return unprotected(environment.name);
        const settings = (0,platform_answer/* objectOf */.Xy)(await api.Projects.show(project), `GitLab: the project ${project}`);
        return protectionOf(guard, settings['allow_pipeline_trigger_approve_deployment'] === false);
    });
}
function protection_noGuard(error) {
    if (error instanceof gitlab_request/* GitlabFailure */.Y && error.failure.status === 404)
        return undefined;
    throw error;
}
function unprotected(environment) {
    return {
        environment,
        reviewers: [],
        approvalsRequired: 0,
        preventsSelfReview: false,
        branches: 'any',
        waitMinutes: 0,
    };
}
function protectionOf(guard, preventsSelfReview) {
    const rules = (0,platform_answer/* listOf */.c3)(guard.approval_rules ?? [], `GitLab: the rules of environment ${guard.name}`);
    const byRules = rules.reduce((sum, rule) => sum + rule.required_approvals, 0);
    return {
        ...unprotected(guard.name),
        reviewers: rules.map(reviewerOf),
        approvalsRequired: Math.max(byRules, guard.required_approval_count ?? 0),
        preventsSelfReview,
    };
}
function reviewerOf(rule) {
    const kind = rule.user_id !== null ? 'user' : rule.group_id !== null ? 'team' : 'role';
    return { kind, name: rule.access_level_description, approvals: rule.required_approvals };
}
/** Lists approvals of this job's deployment; a job without environment has none. */
async function approvals({ client, project }, facts) {
    const jobId = ownJobId(facts);
    const { run } = facts;
    if (run.environment === undefined)
        return [];
    const query = { environment: run.environment, orderBy: 'id', sort: 'desc', perPage: 100, maxPages: 50 };
    return client.attempt((0,gitlab_project/* reading */.hF)(`reading the approvals of job ${jobId}`, project), async (api) => {
        const where = `GitLab: the deployments of ${project}`;
        const recent = (0,platform_answer/* listOf */.c3)(await api.Deployments.all(project, query), where);
        const own = recent.find((deployment) => deployment.deployable?.id === jobId);
        if (own === undefined)
            return [];
        return protection_approvalsOf((0,platform_answer/* objectOf */.Xy)(await api.Deployments.show(project, own.id), where));
    });
}
function protection_approvalsOf(deployment) {
    const byRules = (deployment.approval_summary?.rules ?? []).flatMap((rule) => rule.deployment_approvals);
    const all = [...(deployment.approvals ?? []), ...byRules].map(({ user, status, comment, created_at: at }) => {
        const flaw = (0,account/* accountFlaw */.QS)(user) ?? (at !== undefined && (0,account/* dateIn */.m7)(at) === undefined ? 'has a time that is none' : undefined);
        return {
            environment: deployment.environment.name,
            reviewer: (0,account/* accountName */.vi)(user),
            state: status === 'approved' || status === 'rejected' ? status : 'pending',
            comment: comment ?? '',
            at: (0,account/* dateIn */.m7)(at),
            flaw,
        };
    });
    return [...new Map(all.map((approval) => [`${approval.reviewer} ${approval.at?.toISOString()}`, approval])).values()];
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/reviews.js




async function changeOf(target, change) {
    const { client, project } = target;
    const commit = 'commit' in change ? change.commit : await newestOf(target, change);
    if (commit === undefined)
        return { commit: undefined, authors: [], requests: [] };
    const { people } = await authors(target, { commit });
    const undertaking = (0,gitlab_project/* looking */.WL)(`reading the approvals of commit ${commit}`, project);
    const requests = await client.attempt(undertaking, (api) => reviews_requestsOf(api, project, commit));
    return { commit, authors: people, requests };
}
async function newestOf({ client, project }, { path, ref }) {
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading the history of ${path}`, project), async (api) => {
        const found = await api.Commits.all(project, { path, refName: ref, perPage: 1, maxPages: 1 });
        return found[0]?.id;
    });
}
async function reviews_requestsOf(api, project, commit) {
    const found = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
    const requests = [];
    for (const each of found.filter(({ state }) => state === 'merged')) {
        requests.push({
            number: each.iid,
            url: each.web_url,
            author: (0,account/* accountName */.vi)(each.author),
            merger: each.merge_user === null || each.merge_user === undefined ? undefined : (0,account/* accountName */.vi)(each.merge_user),
            base: each.target_branch,
            reviews: [...(await reviews_approvalsOf(api, project, each.iid)), ...(await refusalsOf(api, project, each.iid))],
        });
    }
    return requests;
}
/**
 * Lists approvals of a merge request; one older than the last version is stale.
 * GitLab may keep approvals when commits are pushed after them.
 */
async function reviews_approvalsOf(api, project, request) {
    const { approved_by: by = [] } = await api.MergeRequestApprovals.showConfiguration(project, {
        mergerequestIId: request,
    });
    const given = by;
    if (given.length === 0)
        return [];
    const versions = await api.MergeRequests.allDiffVersions(project, request);
    const last = Math.max(...versions.map((version) => Date.parse(version.created_at)));
    const said = await notedApprovals(api, project, request);
    const reviews = [];
    for (const { user, approved_at: approvedAt } of given) {
        const reviewer = (0,account/* accountName */.vi)(user);
        const at = (0,account/* dateIn */.m7)(approvedAt ?? said.get(reviewer));
        const flaw = (0,account/* accountFlaw */.QS)(user) ?? (await flawOf(api, project, user?.id));
        const stale = !((at?.getTime() ?? Number.NaN) >= last);
        reviews.push({ reviewer, state: 'approved', stale, at, ...(flaw !== undefined && { flaw }) });
    }
    return reviews;
}
/**
 * Explains why a user's approval does not count: no write access (30, developer, in "Access levels").
 * Every user who can see a public project may approve in it.
 */
async function flawOf(api, project, user) {
    const unseen = 'has a role that cannot be seen: the token needs the scope read_api and the role Reporter';
    if (user === undefined)
        return unseen;
    try {
        const { access_level: level } = await api.ProjectMembers.show(project, user, {
            includeInherited: true,
        });
        return level >= 30 ? undefined : 'may not write to the project';
    }
    catch (error) {
        if (!(error instanceof gitlab_request/* GitlabFailure */.Y))
            throw error;
        if (error.failure.status === 404)
            return 'is no member of the project';
        if (error.failure.status === 403)
            return unseen;
        throw error;
    }
}
/** Returns the newest system note of an approval, by user name. */
async function notedApprovals(api, project, request) {
    const query = { sort: 'asc', orderBy: 'created_at', perPage: 100, maxPages: 20 };
    const notes = await api.MergeRequestNotes.all(project, request, query);
    const approvals = notes.filter((note) => note.system && note.body === 'approved this merge request');
    return new Map(approvals.map((note) => [note.author.username, note.created_at]));
}
async function refusalsOf(api, project, request) {
    const reviewers = await api.MergeRequests.showReviewers(project, request);
    return reviewers
        .filter(({ state }) => state === 'requested_changes')
        .map(({ user }) => ({ reviewer: user.username, state: 'rejected', stale: false }));
}

// EXTERNAL MODULE: ./lib/src/platform/commit-status.js
var commit_status = __webpack_require__(10466);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/statuses.js




/** Reads what was written about a commit, the first hundred. Throws RemoteError. */
async function statuses({ client, project }, { commit, context, kind }) {
    const where = `GitLab: the ${kind === 'status' ? 'statuses' : 'deployments'} of ${commit.slice(0, 12)}`;
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading what is said of ${commit.slice(0, 12)}`, project), async (api) => {
        if (kind === 'status') {
            // Each job of a pipeline is a status of its commit, too: asked for by name.
            const answer = await api.Commits.allStatuses(project, commit, { name: context });
            return (0,platform_answer/* listOf */.c3)(answer, where).map(statusOf);
        }
        const page = { perPage: 100, maxPages: 1, orderBy: 'id', sort: 'desc', environment: context };
        const answer = await api.Deployments.all(project, page);
        return (0,platform_answer/* listOf */.c3)(answer, where)
            .filter(({ sha }) => sha === commit)
            .map(deploymentOf);
    });
}
function statusOf({ name = '', status = '', description, target_url: url, author, created_at: at = '', }) {
    const words = `${description ?? ''} ${url ?? ''}`.trim();
    return { context: name, state: (0,commit_status/* stateOf */.L)(status), creator: (0,account/* accountName */.vi)(author), words, at };
}
function deploymentOf({ status = '', user, environment, created_at: at = '' }) {
    return { context: environment?.name ?? '', state: (0,commit_status/* stateOf */.L)(status), creator: (0,account/* accountName */.vi)(user), words: '', at };
}

// EXTERNAL MODULE: ./lib/src/platform/superseded.js
var platform_superseded = __webpack_require__(67754);
;// CONCATENATED MODULE: ./lib/src/platform/gitlab/superseded.js


async function closeSuperseded(target, superseded) {
    return (0,platform_superseded/* closeSuperseded */.P)(superseded, {
        find: (isSuperseded) => findSuperseded(target, superseded, isSuperseded),
        close: (number, body) => superseded_close(target, number, superseded.keep, body),
    });
}
async function findSuperseded({ client, project }, { base, keep }, isSuperseded) {
    return client.attempt((0,gitlab_project/* writing */.dV)('looking for superseded merge requests', project), async (api) => {
        const query = { state: 'opened', targetBranch: base, perPage: 100, maxPages: 50 };
        const found = await api.MergeRequests.all({ projectId: project, ...query });
        return found
            .filter((each) => each.iid < keep && isSuperseded(each.source_branch))
            .filter((each) => each.target_branch === base && each.source_project_id === each.target_project_id)
            .map((each) => ({ number: each.iid, url: each.web_url, body: each.description }));
    });
}
async function superseded_close({ client, project }, number, keep, body) {
    await client.attempt((0,gitlab_project/* writing */.dV)(`closing merge request !${number}`, project), async (api) => {
        await api.MergeRequestNotes.create(project, number, `Superseded by !${keep}.`);
        await api.MergeRequests.edit(project, number, { stateEvent: 'close', description: body });
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/tag.js




/** Messages for a tag that exists, or whose ref another writer is creating. */
const taken = /already exists|failed to lock|reference (?:update|is locked)/i;
/** Creates an annotated tag unless the name exists ("Tags API"); every refusal is a 400. */
async function createTag({ client, project }, tag) {
    const { name, commit, message } = tag;
    return client.attempt((0,gitlab_project/* writing */.dV)(`making tag ${name}`, project), async (api) => {
        try {
            const where = `GitLab: the tag ${name}`;
            const { name: made } = (0,platform_answer/* objectOf */.Xy)(await api.Tags.create(project, name, commit, { message }), where);
            if (made === name)
                return 'created';
            throw (0,platform_answer/* unexpected */.os)(where, 'the tag that was made', made);
        }
        catch (error) {
            if (!(error instanceof gitlab_request/* GitlabFailure */.Y))
                throw error;
            const { status, message: words } = error.failure;
            if (status === 400 && taken.test(words))
                return 'exists';
            throw tag_meaning(error, words, `${project} (${name})`);
        }
    });
}
function tag_meaning(error, words, name) {
    if (!/not allowed to create|protected|push rule|pre-receive|hook declined/i.test(words))
        return error;
    const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RemoteError */.Hi({
        code: 'tag-refused',
        where: name,
        found: `its rules refuse the tag ("${said}")`,
        fix: 'let this identity create tags there',
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/variables.js



/** A hundred names each: GitLab holds more of them only where its administrator says so. */
const variables_pages = { perPage: 100, maxPages: 10 };
/**
 * Lists variables that jobs of every environment see: of the project, and of each group above it.
 * A group shows its variables to its owners; others are told where they could not look. Those of the instance are its
 * administrators' alone.
 */
async function sharedVariables(target) {
    const { client, project } = target;
    const undertaking = {
        ...(0,gitlab_project/* looking */.WL)('reading the names of the CI/CD variables', project),
        permission: 'the token needs the scope read_api and the role Maintainer in the project',
    };
    const own = await client.attempt(undertaking, async (api) => (0,platform_answer/* listOf */.c3)(await api.ProjectVariables.all(project, variables_pages), `GitLab: the variables of ${project}`));
    const names = own.flatMap(shared);
    const unseen = [];
    for (const group of await groupsAbove(target)) {
        const found = await variablesOf(group, target);
        if (found === undefined)
            unseen.push(`the variables of the group ${group}: the token needs the role Owner there`);
        else
            names.push(...found.flatMap(shared));
    }
    return { names: [...new Set(names)], unseen };
}
/** Takes variables without a scope, too: groups have scopes on some plans only. */
function shared({ key, environment_scope: scope = '*' }) {
    return scope === '*' ? [key] : [];
}
/** Lists the groups that a project is in, the nearest first; a project of a user is in none. */
async function groupsAbove({ client, project }) {
    const kind = await client.attempt((0,gitlab_project/* looking */.WL)('reading the project', project), async (api) => {
        const { namespace } = (0,platform_answer/* objectOf */.Xy)(await api.Projects.show(project), `GitLab: the project ${project}`);
        return namespace?.kind;
    });
    if (kind === 'user')
        return [];
    const segments = project.split('/').slice(0, -1);
    return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}
/** Reads a group's variables; undefined where the token may not. */
async function variablesOf(group, { client, project }) {
    return client.attempt((0,gitlab_project/* looking */.WL)(`reading the variables of the group ${group}`, project), async (api) => {
        try {
            return (0,platform_answer/* listOf */.c3)(await api.GroupVariables.all(group, variables_pages), `GitLab: the variables of ${group}`);
        }
        catch (error) {
            if (error instanceof gitlab_request/* GitlabFailure */.Y && [401, 403, 404].includes(error.failure.status))
                return undefined;
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/gitlab.js


























/** Makes the platform for GitLab.com or a self-managed GitLab. */
function gitlabPlatform(facts, context) {
    const client = (0,gitlab_client/* gitlabClient */.D)(facts, context);
    const { hostname } = new URL(facts.serverUrl);
    const at = (project) => ({ client, project, hostname, clock: context.clock });
    return {
        kind: 'gitlab',
        server: { url: facts.serverUrl, apiUrl: facts.serverUrl },
        run: facts.run,
        checkTarget: (repository, purpose) => {
            const what = purpose === 'commit' ? 'a commit' : purpose === 'tag' ? 'a tag' : 'a merge request';
            const project = (0,gitlab_project/* projectAt */.t9)(repository, facts, purpose === 'tag' ? platform_location/* tagWanted */._ : undefined);
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, what);
            client.requireToken((0,gitlab_project/* writing */.dV)(what, project));
        },
        commit: async (request) => {
            const target = at((0,gitlab_project/* projectAt */.t9)(request.repository, facts));
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'a commit');
            return commit(target, request);
        },
        createTag: async (tag) => {
            const target = at((0,gitlab_project/* projectAt */.t9)(tag.repository, facts, platform_location/* tagWanted */._));
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'a tag');
            return createTag(target, tag);
        },
        requestChange: async (request) => {
            const target = at((0,gitlab_project/* projectAt */.t9)(request.repository, facts));
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'a merge request');
            return requestChange(target, request);
        },
        closedChange: async (query) => {
            const target = at((0,gitlab_project/* projectAt */.t9)(query.repository, facts));
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'looking for merge requests');
            return closedChange(target, query);
        },
        closeSuperseded: async (superseded) => {
            const target = at((0,gitlab_project/* projectAt */.t9)(superseded.repository, facts));
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'closing a merge request');
            return closeSuperseded(target, superseded);
        },
        protection: async (environment) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, "reading an environment's protection");
            return protection(at((0,gitlab_project/* ownProject */.G2)(facts)), environment);
        },
        approvals: async () => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading approvals');
            return approvals(at((0,gitlab_project/* ownProject */.G2)(facts)), facts);
        },
        entry: async (environment) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading this job');
            return entry(at((0,gitlab_project/* ownProject */.G2)(facts)), facts, () => provenByToken(facts, environment, context));
        },
        identityToken: (audience) => Promise.resolve((0,given_tokens/* givenToken */.v)(facts.idTokens ?? [], audience)),
        announced: async () => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, "reading this job's name");
            return announced(at((0,gitlab_project/* ownProject */.G2)(facts)), facts);
        },
        evidenceRun: async (url) => {
            const { project, ...run } = pipelinePlace(url, facts);
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading a pipeline');
            return evidenceRun(at(project), run);
        },
        authors: async (range) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading the authors of commits');
            return authors(at((0,gitlab_project/* projectOr */.Jj)(range.repository, facts)), range);
        },
        account: async (name) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'looking for a user');
            return people_account(at((0,gitlab_project/* ownProject */.G2)(facts)), name);
        },
        statuses: async (query) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading the statuses of a commit');
            return statuses(at((0,gitlab_project/* projectOr */.Jj)(query.repository, facts)), query);
        },
        protect: async (wanted, apply) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, "an environment's protection");
            return protect(at((0,gitlab_project/* ownProject */.G2)(facts)), wanted, apply);
        },
        branchGuard: async ({ repository, branch }) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading what guards a branch');
            return branchGuard(at((0,gitlab_project/* projectOr */.Jj)(repository, facts)), branch);
        },
        guardBranch: async (wanted) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'guarding a branch');
            await guardBranch(at((0,gitlab_project/* projectOr */.Jj)(wanted.repository, facts)), wanted);
        },
        rehearsal: () => (0,rehearsal/* rehearse */.K)((note) => gitlabPlatform(facts, { ...context, note })),
        unorderedQueues: async (apply) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading resource groups');
            return unorderedQueues(at((0,gitlab_project/* ownProject */.G2)(facts)), apply);
        },
        openIssue: async (issue) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'an issue');
            return openIssue(at((0,gitlab_project/* ownProject */.G2)(facts)), issue);
        },
        pages: async () => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading the visibility of pages');
            return pages(at((0,gitlab_project/* ownProject */.G2)(facts)), facts.serverUrl);
        },
        // GitLab keeps attestations beside the artifact.
        attestations: () => Promise.resolve(attestations/* noAttestations */.z),
        sharedSecrets: async () => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading the names of variables');
            return sharedVariables(at((0,gitlab_project/* ownProject */.G2)(facts)));
        },
        changeOf: async (file) => {
            (0,gitlab_project/* refuseJobToken */.Hx)(facts, 'reading the approvals of merge requests');
            return changeOf(at((0,gitlab_project/* projectOr */.Jj)(file.repository, facts)), file);
        },
    };
}
/** Lists resource groups that start jobs in any order, GitLab's default ("Resource groups API"). */
async function unorderedQueues({ client, project }, apply) {
    const groups = await client.attempt((0,gitlab_project/* looking */.WL)('reading the resource groups', project), async (api) => (0,platform_answer/* listOf */.c3)(await api.ResourceGroups.all(project), `GitLab: the resource groups of ${project}`));
    const unordered = groups.flatMap(({ key, process_mode: mode }) => (mode === 'unordered' ? [key] : []));
    if (!apply)
        return unordered;
    for (const key of unordered) {
        await client.attempt((0,gitlab_project/* writing */.dV)(`ordering resource group ${key}`, project), (api) => api.ResourceGroups.edit(project, key, { processMode: 'oldest_first' }));
    }
    return unordered;
}


/***/ }),

/***/ 36879:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ ownProject),
/* harmony export */   Hx: () => (/* binding */ refuseJobToken),
/* harmony export */   Jj: () => (/* binding */ projectOr),
/* harmony export */   WL: () => (/* binding */ looking),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   hF: () => (/* binding */ reading),
/* harmony export */   t9: () => (/* binding */ projectAt)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95133);


/** Parses a location. Throws UsageError for a project that is not on this GitLab. */
function projectAt(location, { serverUrl }, wanted) {
    return (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(location, { platform: 'GitLab', serverUrl, deep: true, ...(wanted && { wanted }) });
}
/** Returns the project of the run. Throws UsageError when the facts do not name it. */
function ownProject(facts) {
    const { repository } = facts.run;
    if (repository !== undefined)
        return projectAt(repository, facts);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'no-repository',
        where: 'GitLab',
        expected: 'the project of this run in CI_PROJECT_PATH',
        found: 'nothing',
    });
}
/** Refuses a job token before a request: GitLab would answer 401 or 404 without the reason. */
function refuseJobToken(facts, doing) {
    if (facts.tokenKind !== 'job' || facts.token === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'job-token',
        where: `GitLab: ${doing}`,
        expected: 'an access token in GITLAB_TOKEN',
        found: 'only CI_JOB_TOKEN, which cannot',
        fix: 'make a project access token with the scope api and the role Developer, and add it as a masked CI/CD variable GITLAB_TOKEN',
    });
}
function writing(doing, project) {
    return {
        doing: `${doing} in ${project}`,
        permission: 'the token needs the scope api and the role Developer or higher in the project',
        absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
    };
}
/** Returns the named project, else the project of the run. */
function projectOr(location, facts) {
    return location === undefined ? ownProject(facts) : projectAt(location, facts, readWanted);
}
const readWanted = { what: 'reading a project by the API', otherwise: 'name one that is there' };
/** Describes a read that every plan of GitLab allows to users who can see the project. */
function looking(doing, project) {
    return {
        ...reading(doing, project),
        permission: 'the token needs the scope read_api and the role Reporter or higher in the project',
    };
}
function reading(doing, project) {
    return {
        doing: `${doing} of ${project}`,
        permission: 'the token needs the scope read_api and the role Maintainer in the project, and GitLab the tier Premium',
        absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
    };
}


/***/ }),

/***/ 31739:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ requestHandler),
/* harmony export */   Y: () => (/* binding */ GitlabFailure)
/* harmony export */ });
/* harmony import */ var _base_node_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76619);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8400);
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59282);





/**
 * A failed request, without its content.
 * Internal: the client turns it into an error message.
 */
class GitlabFailure extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.name = 'GitlabFailure';
        this.failure = failure;
    }
}
/** Upper bound of an answer's size; no answer of the API is larger. */
const maxBytes = 16 * 1024 * 1024;
/** Makes gitbeaker's request handler: one host, no redirects, bounded answers, retries. */
function requestHandler(facts, context) {
    const { environment = {}, deadline } = context;
    const exchange = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createExchange */ .C)({ timeoutMs: _http_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptTimeout */ .JS, maxBytes, environment, deadline });
    return (endpoint, options = {}) => {
        if (context.note !== undefined && (options.method ?? 'GET') !== 'GET') {
            return Promise.resolve(noted(facts, addressOf(facts, endpoint, options), options, context.note));
        }
        return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)('GitLab', () => send(exchange, addressOf(facts, endpoint, options), options), failureOf, context);
    };
}
/** Notes a request in the place of sending it. */
function noted(facts, url, { method = '', body }, note) {
    const path = `${url.pathname}${url.search}`.slice(new URL(facts.serverUrl).pathname.replace(/\/$/, '').length);
    note({ method, path, ...(typeof body === 'string' && { body: JSON.parse(body) }) });
    return { body: {}, headers: {}, status: 200 };
}
function failureOf(error) {
    return error instanceof GitlabFailure ? error.failure : undefined;
}
function addressOf(facts, endpoint, options) {
    const base = (options.prefixUrl ?? '').replace(/\/*$/, '/');
    const url = new URL(endpoint, base);
    if (url.origin !== new URL(facts.serverUrl).origin) {
        throw new GitlabFailure({
            status: 0,
            message: `a link to the other host ${url.host} was not followed`,
            headers: {},
        });
    }
    url.search = options.searchParams ?? '';
    return url;
}
async function send(exchange, url, { method = 'GET', headers = {}, body }) {
    if (body instanceof FormData)
        throw new TypeError('GitLab is sent JSON, never a form');
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
    const own = { accept: 'application/json', 'user-agent': 'krci-deploy', ...headers };
    const answer = await exchange({ method, url, headers: own, body: bytes }).catch(unanswered);
    const { status, headers: received } = answer;
    const text = Buffer.from(answer.bytes ?? []).toString();
    const content = parse(text);
    if (status >= 200 && status < 300 && content !== undefined)
        return { body: content, headers: received, status };
    throw new GitlabFailure({ status, message: words(content, answer, text), headers: received });
}
/** Rethrows refusals of a proxy or an address, which have an error message already. */
function unanswered(error) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg && !(error instanceof _base_transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        throw error;
    throw new GitlabFailure({ status: 0, message: (0,_base_node_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error) || (0,_base_node_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error), headers: {} });
}
/**
 * Parses an answer; undefined for anything but a JSON object or array.
 * A proxy's page is no answer of GitLab's.
 */
function parse(text) {
    try {
        const value = JSON.parse(text);
        return isBody(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isBody(value) {
    return typeof value === 'object' && value !== null;
}
/** Reads GitLab's `message` (a text, a list, or lists by field) or `error` ("REST API troubleshooting"). */
function words(content, answer, text) {
    const location = answer.header('location');
    if (location !== undefined)
        return `redirected to ${location.split('?')[0] ?? ''}`;
    if (content === undefined || Array.isArray(content))
        return text === '' ? 'an empty answer' : 'an answer that is not JSON';
    const said = content['message'] ?? content['error_description'] ?? content['error'];
    return typeof said === 'string' ? said : JSON.stringify(said ?? 'no reason given');
}


/***/ })

};
