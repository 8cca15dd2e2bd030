export const id = 8784;
export const ids = [8784];
export const modules = {

/***/ 48784:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubPlatform: () => (/* binding */ githubPlatform)
});

// EXTERNAL MODULE: ./lib/src/platform/answer.js
var platform_answer = __webpack_require__(56936);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/platform/location.js
var platform_location = __webpack_require__(95133);
;// CONCATENATED MODULE: ./lib/src/platform/github/repository.js


/** Parses a location. Throws UsageError for a repository that is not on this GitHub. */
function repositoryAt(location, { serverUrl }, wanted) {
    return split((0,platform_location/* repositoryPath */.S)(location, { platform: 'GitHub', serverUrl, deep: false, ...(wanted && { wanted }) }));
}
/** Returns the named repository, else the repository of the run. */
function repositoryOr(location, facts) {
    return location === undefined ? ownRepository(facts) : repositoryAt(location, facts, readWanted);
}
const readWanted = { what: 'reading a repository by the API', otherwise: 'name one that is there' };
/** Returns the repository of the run. Throws UsageError when the facts do not name it. */
function ownRepository(facts) {
    const { repository } = facts.run;
    if (repository !== undefined)
        return repositoryAt(repository, facts);
    throw new errors/* UsageError */.eb({
        code: 'no-repository',
        where: 'GitHub',
        expected: 'the repository of this run in GITHUB_REPOSITORY',
        found: 'nothing',
    });
}
function fullName({ owner, repo }) {
    return `${owner}/${repo}`;
}
/** Compares names of owners and repositories without regard to case, as GitHub does. */
function isSame(repository, name) {
    return name?.toLowerCase() === fullName(repository).toLowerCase();
}
function writing(doing, repository) {
    return {
        doing: `${doing} in ${fullName(repository)}`,
        permission: "the token needs the permission 'pull-requests: write', and the repository or its organisation the setting 'Allow GitHub Actions to create and approve pull requests'",
        absence: `check the name; the GITHUB_TOKEN of a workflow sees its own repository only, another one needs a token of a GitHub App or a user`,
    };
}
function committing(doing, repository) {
    return {
        ...writing(doing, repository),
        permission: "the token needs the permission 'contents: write', and its owner the right to push to the branch",
    };
}
function tagging(doing, repository) {
    return {
        ...writing(doing, repository),
        permission: "the token needs the permission 'contents: write', and where a ruleset guards tags, to be among those that may create them",
    };
}
function reading(doing, repository, permission = 'actions: read') {
    return {
        doing: `${doing} of ${fullName(repository)}`,
        permission: `the token needs the permission '${permission}'`,
        absence: `check the name; the GITHUB_TOKEN of a workflow sees its own repository only, and KRCI_DEPLOY_EVIDENCE_TOKEN is for another one`,
    };
}
function split(path) {
    const [owner = '', repo = ''] = path.split('/');
    return { owner, repo };
}

;// CONCATENATED MODULE: ./lib/src/platform/github/own-run.js

/** Returns the number of this run. @throws UsageError `no-run` outside a run */
function ownRunId({ runId }) {
    if (runId !== undefined)
        return runId;
    throw new errors/* UsageError */.eb({
        code: 'no-run',
        where: 'GitHub',
        expected: 'the number of this run in GITHUB_RUN_ID',
        found: 'nothing',
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/announced.js



const perPage = 100;
const maxPages = 10;
/**
 * Reads the name of this job, and those of all jobs of earlier attempts.
 * GitHub evaluates a name once the jobs that it needs are done, before the job waits for its environment. The job is the
 * one that this runner has in progress; where several fit, none is taken.
 */
async function announced({ client, repository }, facts) {
    const { runner } = facts;
    const runId = ownRunId(facts);
    const jobs = await client.attempt(reading(`reading the jobs of run ${runId}`, repository), async (octokit) => {
        const all = [];
        for (let page = 1; page <= maxPages; page += 1) {
            const query = { ...repository, run_id: runId, filter: 'all', per_page: perPage, page };
            const { data } = await octokit.rest.actions.listJobsForWorkflowRun(query);
            const where = `GitHub: the jobs of run ${runId}`;
            const found = (0,platform_answer/* listOf */.c3)((0,platform_answer/* objectOf */.Xy)(data, where).jobs, where);
            all.push(...found);
            if (found.length < perPage)
                return all;
        }
        return [];
    });
    const own = jobs.filter(({ status, runner_name: name }) => status === 'in_progress' && name === runner);
    const [job, ...others] = own;
    if (runner === undefined || job === undefined || others.length > 0)
        return { words: [], earlier: [] };
    const attempt = attemptOf(job);
    const attempts = [...new Set(jobs.map(attemptOf))].filter((one) => one < attempt);
    const earlier = attempts.map((one) => textsIn(jobs.filter((each) => attemptOf(each) === one).map(({ name }) => name)));
    return { words: textsIn([job.name]), earlier };
}
/** Leaves out what is no text: an answer may hold anything. */
function textsIn(names) {
    return names.filter((name) => typeof name === 'string');
}
function attemptOf({ run_attempt: attempt = 1 }) {
    return attempt;
}

// EXTERNAL MODULE: ./lib/src/platform/attestations.js
var attestations = __webpack_require__(20309);
// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/platform/secure.js
var platform_secure = __webpack_require__(98347);
// EXTERNAL MODULE: ./lib/src/platform/failure.js
var platform_failure = __webpack_require__(52790);
// EXTERNAL MODULE: ./lib/src/platform/http.js
var http = __webpack_require__(59282);
// EXTERNAL MODULE: ./lib/src/http/client.js
var client = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/src/http/response.js
var response = __webpack_require__(28112);
;// CONCATENATED MODULE: ./lib/src/platform/github/fetch.js




/** Upper bound of an answer's size; the blobs that are read through the API are smaller. */
const maxBytes = 128 * 1024 * 1024;
const maxRedirects = 3;
/** Statuses whose response has no body (Fetch Standard, "null body status"). */
const bodyless = new Set([204, 205, 304]);
/**
 * Makes a `fetch` for octokit whose limits reach the body: the signal that Node's own `fetch` takes lets a body drip
 * for ever once its request was collected. It finds proxies as all of our requests do. With the API's address, no link to
 * a next page leads the token to another host.
 */
function githubFetch({ environment = {}, deadline }, apiUrl) {
    const exchange = (0,client/* createExchange */.C)({ timeoutMs: http/* attemptTimeout */.JS, maxBytes, environment, deadline });
    return async (url, { method = 'GET', headers = {}, body } = {}) => {
        const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
        const asked = new URL(url);
        if (apiUrl !== undefined && asked.origin !== new URL(apiUrl).origin)
            throw otherHost(asked);
        return responseOf(asked, await follow({ method, url: asked, headers, body: bytes }, exchange));
    };
}
/** Follows redirects of reads on the same server, as a renamed repository has them (GitHub, "Follow redirects"). */
async function follow(request, exchange) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const answer = await exchange({ ...request, url });
        const location = answer.header('location');
        if (!(0,response/* isRedirect */.N6)(answer) || location === undefined)
            return answer;
        const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        if (next?.origin !== url.origin || request.method !== 'GET') {
            throw new errors/* RemoteError */.Hi({
                code: 'unexpected-redirect',
                where: url.host,
                found: `it redirects a ${request.method} request to ${next?.host ?? 'no address'}`,
                fix: 'name the repository as it is called now',
            });
        }
        url = next;
    }
    const found = `it redirects more than ${maxRedirects} times`;
    throw new errors/* RemoteError */.Hi({ code: 'too-many-redirects', where: url.host, found });
}
function otherHost({ host }) {
    const found = `a link to the other host ${host}`;
    return new errors/* RemoteError */.Hi({ code: 'unexpected-redirect', where: 'GitHub', found, fix: 'check GITHUB_API_URL' });
}
/** Makes the response; octokit reads its address where it pages through a list. */
function responseOf(asked, { status, headers, bytes }) {
    if (bytes === undefined)
        throw new Error(`an answer of more than ${maxBytes} bytes`);
    const response = new Response(bodyless.has(status) ? null : Buffer.from(bytes), { status, headers: { ...headers } });
    return Object.defineProperty(response, 'url', { value: asked.href });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/client.js







/**
 * Creates the client.
 * Throws UsageError without a token. The library is loaded at the first attempt.
 */
function githubClient(facts, context) {
    const { token } = facts;
    let octokit;
    return {
        requireToken: (undertaking) => {
            if (token === undefined)
                throw noToken(undertaking);
            (0,platform_secure/* refusePlainHttp */.z)('GitHub', facts.apiUrl);
        },
        attempt: async (undertaking, work) => {
            if (token === undefined)
                throw noToken(undertaking);
            (0,platform_secure/* refusePlainHttp */.z)('GitHub', facts.apiUrl);
            octokit ??= connect(facts, token, context);
            const connected = await octokit;
            try {
                return await work(connected);
            }
            catch (error) {
                const failure = failureOf(error);
                if (failure === undefined)
                    throw (0,platform_answer/* misshapen */.rt)(error, `GitHub: ${undertaking.doing}`);
                throw (0,platform_failure/* failed */.g)('GitHub', failure, undertaking, [token]);
            }
        },
    };
}
async function connect(facts, token, context) {
    const library = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const say = (message) => context.log.debug((0,platform_failure/* bounded */.M)(message, [token]));
    const octokit = library.getOctokit(token, {
        baseUrl: facts.apiUrl,
        userAgent: 'krci-deploy',
        log: { debug: () => { }, info: () => { }, warn: say, error: say },
        request: { fetch: githubFetch(context, facts.apiUrl) },
    });
    octokit.hook.wrap('request', (request, options) => {
        if (context.note !== undefined && options.method !== 'GET')
            return noted(octokit, options, facts, context.note);
        return (0,http/* patiently */.d_)('GitHub', () => once(request, options), failureOf, context);
    });
    return octokit;
}
/** Notes a request in the place of sending it. */
function noted(octokit, options, facts, note) {
    const { method, url, body } = octokit.request.endpoint.parse(options);
    note({ method, path: url.slice(facts.apiUrl.length), ...(body !== undefined && { body }) });
    return { status: 200, url, headers: {}, data: {} };
}
async function once(request, options) {
    const response = await Promise.resolve(request(options)).catch(refusedBelow);
    if (typeof response.data === 'string' && response.data !== '')
        throw new NotJson();
    return response;
}
/** Rethrows refusals of an address, a redirect or the deadline, which octokit wraps, as the StepErrors that they are. */
function refusedBelow(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw cause instanceof errors/* StepError */.zg && !(cause instanceof transient_error/* TransientError */.N) ? cause : error;
}
/** A page of a proxy or portal with status 200, which is no answer of GitHub. */
class NotJson extends Error {
    constructor() {
        super('the answer is not JSON');
        this.name = 'NotJson';
    }
}
/**
 * Reads the failed request from a library error.
 * Undefined for any other error, which is a bug. octokit's RequestError has status 500 when no answer came;
 * GraphqlResponseError comes with status 200.
 */
function failureOf(error) {
    if (typeof error !== 'object' || error === null || !('name' in error))
        return undefined;
    const { name, status, message, response, errors } = error;
    if (name === 'GraphqlResponseError') {
        return { status: 422, message: (errors ?? []).map((each) => each.message).join('; '), headers: {} };
    }
    if (error instanceof NotJson)
        return { status: 0, message: error.message, headers: {} };
    if (name !== 'HttpError' || typeof status !== 'number')
        return undefined;
    const headers = Object.fromEntries(Object.entries(response?.headers ?? {}).map(([key, value]) => [key, String(value)]));
    return { status: response === undefined ? 0 : status, message: words(message ?? '', response?.data), headers };
}
/** Reads GitHub's message and its messages on single fields, without the address of the documentation. */
function words(message, data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return message;
    const details = 'errors' in data && Array.isArray(data.errors) ? data.errors.map(detail).filter((text) => text !== '') : [];
    return [String(data.message), ...details].join('; ');
}
function detail(error) {
    if (typeof error !== 'object' || error === null)
        return String(error);
    if ('message' in error && typeof error.message === 'string')
        return error.message;
    return 'field' in error && 'code' in error ? `${String(error.field)} is ${String(error.code)}` : '';
}
function noToken(undertaking) {
    return new errors/* UsageError */.eb({
        code: 'missing-token',
        where: `GitHub: ${undertaking.doing}`,
        expected: 'a token in GITHUB_TOKEN',
        found: 'none',
        fix: `set env GITHUB_TOKEN: \${{ github.token }} on the step; ${undertaking.permission}`,
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/attestations.js




/** One page: an artifact has a few. */
const most = 100;
const largest = 4 * 1024 * 1024;
/** Later versions of the API give addresses of bundles, on other hosts, in the place of the bundles. */
const headers = { 'x-github-api-version': '2022-11-28' };
/**
 * Lists provenance of a digest (`sha256:…`) that GitHub stores for a repository ("List attestations"). A 404 is none only
 * where the repository is seen.
 *
 * @throws RemoteError
 */
async function attestations_attestations({ client, repository }, digest) {
    const undertaking = reading('reading the attestations', repository, 'attestations: read');
    const where = `GitHub: the attestations of ${fullName(repository)}`;
    return client.attempt(undertaking, async ({ rest: { repos } }) => {
        const query = { subject_digest: digest, predicate_type: 'provenance', per_page: most, headers };
        const answer = await repos.listAttestations({ ...repository, ...query }).catch(async (error) => {
            if (failureOf(error)?.status !== 404)
                throw error;
            await repos.get({ ...repository });
        });
        if (answer === undefined)
            return attestations/* noAttestations */.z;
        const listed = (0,platform_answer/* objectOf */.Xy)(answer.data, where).attestations;
        const found = (0,platform_answer/* listOf */.c3)(listed, where).slice(0, most);
        const bundles = found.flatMap(({ bundle }) => textOf(bundle));
        const unread = (listed?.length ?? 0) - bundles.length;
        const hasMore = answer.headers.link?.includes('rel="next"') === true;
        return {
            bundles,
            unseen: [
                ...(unread > 0 ? [`${unread} without a bundle of at most ${largest} bytes`] : []),
                ...(hasMore ? [`those after the first ${most}`] : []),
            ],
        };
    });
}
/** Writes a bundle as JSON; nothing for what is none, too large, or nested too deep to be written. */
function textOf(bundle) {
    if (typeof bundle !== 'object' || bundle === null)
        return [];
    try {
        const text = JSON.stringify(bundle);
        return Buffer.byteLength(text) > largest ? [] : [text];
    }
    catch (error) {
        if (error instanceof RangeError)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/platform/account.js
var platform_account = __webpack_require__(9071);
;// CONCATENATED MODULE: ./lib/src/platform/github/authors.js



/** Pages of a hundred commits; later commits are reported as unknown. */
const authors_maxPages = 10;
/** Lists authors and committers of the commits, and openers of the pull requests that brought the newest. */
async function authors(target, { commit, since }) {
    const commits = [
        ...(await newest(target, commit)),
        ...(since === undefined ? [] : await after(target, since, commit)),
    ];
    const openers = await openersOf(target, commit);
    const people = new Set(openers);
    const unknown = [];
    for (const { sha, author, committer, commit: inner } of commits) {
        const known = [author, committer].flatMap((one) => loginOf(one) ?? []);
        for (const login of known)
            people.add(login);
        if (loginOf(author) === undefined)
            unknown.push(sha);
        for (const address of (0,platform_account/* coAuthorAddresses */.GU)(inner?.message ?? '')) {
            const login = loginOfAddress(address);
            if (login === undefined)
                unknown.push(sha);
            else
                people.add(login);
        }
    }
    return { people: [...people], unknown: [...new Set(unknown)] };
}
/**
 * Reads the login from GitHub's own addresses, `123+login@users.noreply.github.com`.
 * Another address does not prove its owner.
 */
function loginOfAddress(address) {
    return /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\./.exec(address)?.[1];
}
/** Returns a user's login; a commit made in the browser has GitHub itself as its committer. */
function loginOf(user) {
    return typeof user?.login !== 'string' || user.login === 'web-flow' ? undefined : user.login;
}
async function newest({ client, repository }, ref) {
    const undertaking = reading(`reading commit ${ref}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...repository, ref });
        return [(0,platform_answer/* objectOf */.Xy)(data, `GitHub: commit ${ref}`)];
    });
}
async function after({ client, repository }, base, head) {
    const undertaking = reading(`comparing ${base} with ${head}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const commits = [];
        for (let page = 1; page <= authors_maxPages; page += 1) {
            const query = { ...repository, basehead: `${base}...${head}`, per_page: 100, page };
            const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
            commits.push(...data.commits);
            if (commits.length >= data.total_commits || data.commits.length === 0)
                return commits;
        }
        return [...commits, { sha: `more than ${commits.length} commits` }];
    });
}
async function openersOf({ client, repository }, commit) {
    const undertaking = reading(`reading the pull requests of commit ${commit}`, repository, 'pull-requests: read');
    return client.attempt(undertaking, async (octokit) => {
        const query = { ...repository, commit_sha: commit, per_page: 100 };
        const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(query);
        return data.flatMap((pull) => (pull.merged_at === null ? [] : (pull.user?.login ?? [])));
    });
}

// EXTERNAL MODULE: ./lib/src/platform/body.js
var platform_body = __webpack_require__(75458);
// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
;// CONCATENATED MODULE: ./lib/src/platform/github/merge.js




/** Auto-merge exists only as a mutation of the GraphQL API, not in REST. */
const enableAutoMerge = `mutation enableAutoMerge($pullRequestId: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pullRequestId, mergeMethod: $mergeMethod }) {
    pullRequest { id }
  }
}`;
/**
 * GitHub's refusal of auto-merge for a request that can be merged now.
 * It is then merged at once.
 */
const nothingToWaitFor = /clean status|protected branch rules not configured/i;
async function enableMerge(target, pull, method) {
    if (pull.auto_merge !== undefined && pull.auto_merge !== null)
        return { state: 'when-ready', changed: false };
    const { client, repository } = target;
    const undertaking = writing(`letting pull request #${pull.number} merge when it is ready`, repository);
    return client.attempt(undertaking, async (octokit) => {
        try {
            await octokit.graphql(enableAutoMerge, { pullRequestId: pull.node_id, mergeMethod: method.toUpperCase() });
            return { state: 'when-ready', changed: true };
        }
        catch (error) {
            const words = failureOf(error)?.message ?? '';
            if (/auto.?merge is not allowed/i.test(words))
                throw autoMergeOff(target, pull);
            if (/unstable status/i.test(words))
                throw unstable(target, pull);
            if (!nothingToWaitFor.test(words))
                throw error;
        }
        await mergeNow(target, pull, method);
        return { state: 'merged', changed: true };
    });
}
/**
 * Merges exactly the commit that was read.
 * Retries after another merge into the base in the same moment.
 */
async function mergeNow({ client, repository, clock }, pull, method) {
    const undertaking = writing(`merging pull request #${pull.number}`, repository);
    await client.attempt(undertaking, (octokit) => (0,retry/* retry */.L)(() => octokit.rest.pulls.merge({ ...repository, pull_number: pull.number, sha: pull.head.sha, merge_method: method }), (error) => {
        const failure = failureOf(error);
        return failure?.status === 405 && /base branch was modified/i.test(failure.message) ? {} : false;
    }, { deadlineMs: 60_000, firstPauseMs: 500, maxPauseMs: 8_000 }, clock));
}
function autoMergeOff({ repository }, pull) {
    return new errors/* RemoteError */.Hi({
        code: 'auto-merge-off',
        where: `GitHub: pull request #${pull.number} in ${fullName(repository)}`,
        expected: "the setting 'Allow auto-merge'",
        found: 'it turned off',
        fix: "turn it on in the repository's settings or merge by hand",
    });
}
/**
 * Makes the error for a failing or running check that is not required.
 * GitHub would merge past such a check, and does not wait for it: neither was requested.
 */
function unstable({ repository }, pull) {
    return new errors/* RemoteError */.Hi({
        code: 'checks-not-required',
        where: `GitHub: pull request #${pull.number} in ${fullName(repository)}`,
        expected: 'its checks to be done or required',
        found: 'one that fails or runs and is not required',
        fix: `require it in a rule for ${pull.base.ref}, or merge by hand`,
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/change.js




/** Limits that GitHub enforces with a 422. */
const maxTitle = 256;
const maxBody = 65_536;
/**
 * Opens or updates the one open pull request from head to base.
 * Every part converges, so a repeated run completes one that was killed.
 */
async function requestChange(target, wanted) {
    const request = {
        ...wanted,
        title: wanted.title.slice(0, maxTitle),
        body: (0,platform_body/* fitting */._Q)((0,platform_body/* headed */.wW)(wanted.body, wanted), maxBody),
    };
    const { pull, opened } = await openOrFind(target, request);
    const changes = [
        await updateText(target, pull, request),
        await addLabels(target, pull, request.labels),
        await askReviewers(target, pull, request.reviewers ?? []),
    ];
    const merge = request.autoMerge === undefined ? undefined : await enableMerge(target, pull, request.autoMerge);
    const changed = changes.includes(true) || merge?.changed === true;
    return {
        url: pull.html_url,
        number: pull.number,
        outcome: opened ? 'opened' : changed ? 'updated' : 'unchanged',
        ...(merge !== undefined && { merge: merge.state }),
    };
}
/**
 * Opens a pull request, or takes the one that another run opened first.
 * GitHub allows one open request for two branches.
 */
async function openOrFind(target, request) {
    const found = await findOpen(target, request);
    if (found !== undefined)
        return { pull: found, opened: false };
    const { client, repository } = target;
    const { head, base, title, body } = request;
    const undertaking = writing(`opening a pull request from ${head} to ${base}`, repository);
    return client.attempt(undertaking, async (octokit) => {
        try {
            const { data } = await octokit.rest.pulls.create({ ...repository, head, base, title, body });
            return { pull: data, opened: true };
        }
        catch (error) {
            if (!/already exists/i.test(failureOf(error)?.message ?? ''))
                throw error;
            const other = await findOpen(target, request);
            if (other === undefined)
                throw error;
            return { pull: other, opened: false };
        }
    });
}
async function findOpen(target, branches) {
    return (await pullsOf(target, branches, 'open'))[0];
}
/** Reads the newest pull requests between the two branches and finds the closed one that proposed the change last. */
async function closedChange(target, { change, ...branches }) {
    const pulls = await pullsOf(target, branches, 'all');
    if (pulls.some(({ state }) => state === 'open'))
        return undefined;
    const last = pulls.find(({ body }) => (0,platform_body/* markOf */.Fg)(body) === change);
    if (last === undefined || last.merged_at !== null)
        return undefined;
    return { number: last.number, url: last.html_url };
}
/** Returns pull requests of the repository's own branches, the newest first. */
async function pullsOf({ client, repository }, { head, base }, state) {
    return client.attempt(writing(`looking for ${state} pull requests`, repository), async (octokit) => {
        const query = { ...repository, state, head: `${repository.owner}:${head}`, base, per_page: 100 };
        const { data } = await octokit.rest.pulls.list(query);
        const own = data.filter((pull) => pull.head.ref === head && pull.base.ref === base && isSame(repository, pull.head.repo?.full_name));
        return own.toSorted((left, right) => right.number - left.number);
    });
}
async function updateText(target, pull, { title, body }) {
    if ((0,platform_body/* sameText */.QV)(pull.title, title) && (0,platform_body/* sameText */.QV)(pull.body, body))
        return false;
    const { client, repository } = target;
    await client.attempt(writing(`updating pull request #${pull.number}`, repository), (octokit) => octokit.rest.pulls.update({ ...repository, pull_number: pull.number, title, body }));
    return true;
}
async function addLabels(target, pull, wanted) {
    const present = new Set(pull.labels.map((label) => label.name?.toLowerCase()));
    const labels = wanted.filter((label) => !present.has(label.toLowerCase()));
    if (labels.length === 0)
        return false;
    const { client, repository } = target;
    await client.attempt(writing(`labelling pull request #${pull.number}`, repository), (octokit) => octokit.rest.issues.addLabels({ ...repository, issue_number: pull.number, labels }));
    return true;
}
/**
 * Requests reviewers who were not requested and have not answered.
 * A repeated request would withdraw an approval.
 */
async function askReviewers(target, pull, wanted) {
    if (wanted.length === 0)
        return false;
    const asked = new Set([
        ...(pull.requested_reviewers ?? []).map((user) => user.login.toLowerCase()),
        ...(pull.requested_teams ?? []).map((team) => `${target.repository.owner}/${team.slug}`.toLowerCase()),
    ]);
    const open = wanted.filter((name) => !asked.has(name.toLowerCase()));
    if (open.length === 0)
        return false;
    const answered = await thoseWhoAnswered(target, pull);
    const reviewers = open.filter((name) => !name.includes('/') && !answered.has(name.toLowerCase()));
    const teams = open.filter((name) => name.includes('/')).map((name) => name.slice(name.indexOf('/') + 1));
    if (reviewers.length === 0 && teams.length === 0)
        return false;
    const { client, repository } = target;
    await client.attempt(writing(`asking for reviews of pull request #${pull.number}`, repository), (octokit) => octokit.rest.pulls.requestReviewers({ ...repository, pull_number: pull.number, reviewers, team_reviewers: teams }));
    return true;
}
async function thoseWhoAnswered({ client, repository }, pull) {
    return client.attempt(writing(`reading the reviews of pull request #${pull.number}`, repository), async (octokit) => {
        const { data } = await octokit.rest.pulls.listReviews({ ...repository, pull_number: pull.number, per_page: 100 });
        return new Set(data.flatMap((review) => (review.user === null ? [] : [review.user.login.toLowerCase()])));
    });
}

// EXTERNAL MODULE: ./lib/src/platform/guard.js
var guard = __webpack_require__(39653);
;// CONCATENATED MODULE: ./lib/src/platform/github/guard.js





/** One hundred entries a page; more than that many pages are not read. */
const guard_maxPages = 10;
/** App of the token that every job has, `github.token` ("GitHub Actions" in bypass lists). */
const actionsApp = 15_368;
/** Numbers of GitHub's own roles in bypass lists. */
const roles = {
    2: { kind: 'maintainer', name: 'the role Maintain' },
    4: { kind: 'anybody', name: 'the role Write' },
    5: { kind: 'maintainer', name: 'the role Admin' },
};
/**
 * Reads what guards a branch: rulesets, which every token may read, and the classic branch protection.
 * Both hold at once, and the stricter counts.
 */
async function branchGuard(target, wanted) {
    const { client, repository } = target;
    const branch = wanted ?? (await defaultBranch(target));
    const undertaking = reading(`reading what guards ${branch}`, repository, 'metadata: read');
    return client.attempt(undertaking, async (octokit) => {
        const place = { ...repository, branch };
        const where = `GitHub: what guards ${branch} of ${fullName(repository)}`;
        const rules = await ask(() => rulesOf(octokit, place, where));
        const isProtected = 'found' in rules && rules.found.length > 0 ? true : await isListed(octokit, place, where);
        const classic = isProtected
            ? await ask(async () => (0,platform_answer/* objectOf */.Xy)((await octokit.rest.repos.getBranchProtection(place)).data, where))
            : { refused: 'absent', words: 'Branch not protected' };
        const known = 'found' in rules ? rules.found : [];
        const rulesets = await rulesetsOf(octokit, repository, known, where);
        return guardOf({ target, branch, isProtected, rules: known, rulesets, classic, plan: isPlan(rules) });
    });
}
async function defaultBranch({ client, repository }) {
    const undertaking = reading('reading the default branch', repository, 'metadata: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.get({ ...repository });
        const where = `GitHub: the repository ${fullName(repository)}`;
        const { default_branch: branch } = (0,platform_answer/* objectOf */.Xy)(data, where);
        if (typeof branch === 'string' && branch !== '')
            return branch;
        throw (0,platform_answer/* unexpected */.os)(where, 'a default branch', branch);
    });
}
/** Asks a question whose refusal is an answer, too. */
async function ask(question) {
    try {
        return { found: await question() };
    }
    catch (error) {
        const failure = failureOf(error);
        if (failure === undefined || (0,http/* isRateLimit */.a5)(failure) || ![403, 404].includes(failure.status))
            throw error;
        const isUpgrade = /^upgrade to/i.test(failure.message);
        const refused = isUpgrade ? 'plan' : failure.status === 404 ? 'absent' : 'forbidden';
        return { refused, words: failure.message };
    }
}
function isPlan(answer) {
    return 'refused' in answer && answer.refused === 'plan';
}
async function rulesOf(octokit, place, where) {
    return paged(async (page) => (0,platform_answer/* listOf */.c3)((await octokit.rest.repos.getBranchRules({ ...place, per_page: 100, page })).data, where));
}
/** Tells whether a branch is among the protected ones, by a ruleset or a classic protection. */
async function isListed(octokit, { owner, repo, branch }, where) {
    const query = { owner, repo, protected: true, per_page: 100 };
    const all = await paged(async (page) => (0,platform_answer/* listOf */.c3)((await octokit.rest.repos.listBranches({ ...query, page })).data, where));
    return all.some(({ name }) => name === branch);
}
async function paged(read) {
    const all = [];
    for (let page = 1; page <= guard_maxPages; page += 1) {
        const found = await read(page);
        all.push(...found);
        if (found.length < 100)
            break;
    }
    return all;
}
/** Reads the rulesets whose rules keep direct pushes away; their bypass lists say whom they let through. */
async function rulesetsOf(octokit, repository, rules, where) {
    const numbers = new Set(rules.filter(keepsPushesAway).flatMap(({ ruleset_id: id }) => (id === undefined ? [] : [id])));
    const found = [];
    for (const id of [...numbers].slice(0, 100)) {
        const answer = await ask(async () => (0,platform_answer/* objectOf */.Xy)((await octokit.rest.repos.getRepoRuleset({ ...repository, ruleset_id: id })).data, where));
        found.push('found' in answer ? answer.found : { id });
    }
    return found;
}
function keepsPushesAway({ type }) {
    return type === 'pull_request' || type === 'update';
}
function guardOf({ target, branch, isProtected, rules, rulesets, classic, plan }) {
    const repository = fullName(target.repository);
    const found = 'found' in classic ? classic.found : undefined;
    // An administrator's token is told that there is no such protection; every other one, that there is nothing to see.
    const isHidden = 'refused' in classic && classic.refused !== 'plan' && !/not protected/i.test(classic.words);
    const isOpen = isHidden && isProtected;
    const reviews = found?.required_pull_request_reviews ?? undefined;
    const asked = rules.filter(({ type }) => type === 'pull_request');
    const approvals = Math.max(0, countIn(reviews?.required_approving_review_count), ...asked.map(({ parameters }) => countIn(parameters?.['required_approving_review_count'])));
    const asksOwners = reviews?.require_code_owner_reviews === true ||
        asked.some(({ parameters }) => parameters?.['require_code_owner_review'] === true);
    const isRewritable = !(keeps(rules, 'non_fast_forward', found?.allow_force_pushes) && keeps(rules, 'deletion', found?.allow_deletions));
    const isKept = rules.some(keepsPushesAway);
    const hidden = rulesets.filter((ruleset) => !Array.isArray(ruleset.bypass_actors));
    const unseen = [
        ...(isOpen && (!isKept || approvals === 0 || !asksOwners || isRewritable)
            ? [`the branch protection of ${branch}: the token needs the permission 'administration: read'`]
            : []),
        ...hidden.map(({ name, id }) => `who may bypass the ruleset ${name ?? id ?? ''}: the token needs the permission 'administration: write'`),
    ];
    const lists = [
        ...rulesets.flatMap((one) => bypassOf(one) ?? []),
        ...(found === undefined ? [] : [classicWriters(found)]),
    ];
    return {
        repository,
        branch,
        means: [
            ...rulesets.map(({ name, id }) => `ruleset ${name ?? id ?? ''}`),
            ...(found !== undefined ? ['branch protection'] : []),
            ...(isProtected && rulesets.length === 0 && found === undefined ? ['protected branch'] : []),
        ],
        isUnavailable: plan && !isProtected,
        writers: hidden.length > 0 || (isOpen && !isKept) ? undefined : (0,guard/* inAll */.B)(lists),
        isMergedByAnybody: true,
        approvals: isOpen && approvals === 0 ? undefined : approvals,
        asksOwners: isOpen && !asksOwners ? undefined : asksOwners,
        isRewritable: isOpen && isRewritable ? undefined : isRewritable,
        unseen,
    };
}
/** Tells whether a rule, or the absence of a classic permission, keeps something away. */
function keeps(rules, type, permission) {
    return rules.some((rule) => rule.type === type) || permission?.enabled === false;
}
/** Lists who passes a ruleset without a pull request; undefined where the token may not see it. */
function bypassOf({ bypass_actors: actors }) {
    if (!Array.isArray(actors))
        return undefined;
    return [
        entriesOf(actors)
            .filter(({ bypass_mode: mode }) => mode !== 'pull_request')
            .map(writerOf),
    ];
}
function writerOf({ actor_id: id = null, actor_type: type = '' }) {
    switch (type) {
        case 'RepositoryRole':
            return roles[id ?? 0] ?? { kind: 'person', name: `the custom role ${id ?? ''}` };
        case 'OrganizationAdmin':
            return { kind: 'maintainer', name: 'owners of the organisation' };
        case 'DeployKey':
            return { kind: 'program', name: 'deploy keys' };
        case 'Integration':
            return id === actionsApp
                ? { kind: 'workflow', name: 'GitHub Actions' }
                : { kind: 'program', name: `the App ${id ?? ''}` };
        default:
            return { kind: 'person', name: `${type === 'Team' ? 'the team' : 'the user'} ${id ?? ''}` };
    }
}
/** Lists who passes a classic protection without a pull request. */
function classicWriters({ required_pull_request_reviews: reviews, restrictions, enforce_admins: enforced, lock_branch: lock, }) {
    const isAsked = (reviews ?? undefined) !== undefined;
    const isRestricted = (restrictions ?? undefined) !== undefined;
    if (!isAsked && !isRestricted && lock?.enabled !== true)
        return [guard/* anybody */.V];
    const administrators = enforced?.enabled === true ? [] : [{ kind: 'maintainer', name: 'administrators' }];
    const named = isAsked ? reviews?.bypass_pull_request_allowances : restrictions;
    return [...administrators, ...(lock?.enabled === true ? [] : namesIn(named ?? {}))];
}
function namesIn({ users, teams, apps }) {
    return [
        ...entriesOf(users).map(({ login = '' }) => ({ kind: 'person', name: login })),
        ...entriesOf(teams).map(({ slug = '' }) => ({ kind: 'person', name: `the team ${slug}` })),
        ...entriesOf(apps).map(({ slug = '', id }) => id === actionsApp || slug === 'github-actions'
            ? { kind: 'workflow', name: 'GitHub Actions' }
            : { kind: 'program', name: `the App ${slug}` }),
    ];
}
/** Returns the entries of a list in an answer; deleted accounts are null. */
function entriesOf(list) {
    return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
}
function countIn(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

// EXTERNAL MODULE: ./lib/src/platform/branch-pattern.js
var branch_pattern = __webpack_require__(92897);
;// CONCATENATED MODULE: ./lib/src/platform/github/tag-guard.js




const maxRulesets = 100;
/** GitHub's role Write in a bypass list. */
const writers = 4;
/** Tells whether a ref such as `heads/main` or `tags/v1` is there. */
async function hasRef({ client, repository }, ref) {
    return client.attempt(reading(`looking for ${ref}`, repository, 'contents: read'), async (octokit) => {
        try {
            const { data } = await octokit.rest.git.getRef({ ...repository, ref });
            // Older servers answer with the refs that begin so.
            const { ref: found } = Array.isArray(data) ? {} : (0,platform_answer/* objectOf */.Xy)(data, `GitHub: ${ref}`);
            return found === `refs/${ref}`;
        }
        catch (error) {
            if (failureOf(error)?.status === 404)
                return false;
            throw error;
        }
    });
}
/**
 * Tells whether an active ruleset keeps everybody with write access from making the tag.
 * A rule about updates alone leaves a new tag to anybody.
 */
async function isTagGuarded({ client, repository }, tag) {
    return client.attempt(reading(`reading what guards tag ${tag}`, repository, 'metadata: read'), async (octokit) => {
        const where = `GitHub: the rulesets of ${fullName(repository)}`;
        const { data } = await octokit.rest.repos.getRepoRulesets({ ...repository, per_page: maxRulesets });
        const numbers = (0,platform_answer/* listOf */.c3)(data, where)
            .filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active')
            .flatMap(({ id }) => (id === undefined ? [] : [id]));
        for (const id of numbers) {
            const ruleset = await rulesetOf(octokit, repository, id, where);
            if (concerns(ruleset, tag) && keepsAway(ruleset))
                return true;
        }
        return false;
    });
}
async function rulesetOf(octokit, repository, id, where) {
    return (0,platform_answer/* objectOf */.Xy)((await octokit.rest.repos.getRepoRuleset({ ...repository, ruleset_id: id })).data, where);
}
/** Tells whether the conditions of a ruleset have the tag: one pattern that includes it, and none that excludes it. */
function concerns({ conditions }, tag) {
    const { include, exclude } = conditions?.ref_name ?? {};
    const has = (pattern) => pattern === '~ALL' || (0,branch_pattern/* matchesRef */.dh)(pattern, `refs/tags/${tag}`);
    return textsOf(include).some(has) && !textsOf(exclude).some(has);
}
function keepsAway({ rules, bypass_actors: actors }) {
    if (!Array.isArray(rules) || !rules.some((rule) => rule?.type === 'creation'))
        return false;
    return !(Array.isArray(actors) ? actors : []).some(isEverybody);
}
function isEverybody(actor) {
    const { actor_type: type, actor_id: id } = typeof actor === 'object' && actor !== null ? actor : {};
    return type === 'RepositoryRole' && id === writers;
}
function textsOf(list) {
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/src/platform/github/evidence-run.js





/** Reads the URL of a run, `SERVER/owner/name/actions/runs/1`. @throws UsageError for any other one */
function runPlace(url, facts) {
    const rest = url.startsWith(`${facts.serverUrl}/`) ? url.slice(facts.serverUrl.length + 1) : '';
    const [, path, run] = /^(\w[\w.-]*\/\w[\w.-]*)\/actions\/runs\/([1-9]\d{0,14})(?:\/attempts\/\d{1,6})?$/.exec(rest) ?? [];
    if (path !== undefined && run !== undefined)
        return { repository: repositoryAt(path, facts), run: Number(run) };
    throw new errors/* UsageError */.eb({
        code: 'not-a-run',
        where: 'evidence-run',
        expected: `the URL of a run, ${facts.serverUrl}/OWNER/NAME/actions/runs/NUMBER`,
        found: url.slice(0, 200),
    });
}
/** Reads the facts of a run. */
async function evidenceRun(target, run) {
    const { client, repository } = target;
    const facts = await client.attempt(reading(`reading run ${run}`, repository), async (octokit) => {
        const where = `GitHub: run ${run}`;
        const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run });
        const found = (0,platform_answer/* objectOf */.Xy)(data, where);
        const { event, head_branch: ref, head_sha: commit, repository: own } = found;
        if (event === undefined || commit === undefined || own?.full_name === undefined)
            throw (0,platform_answer/* unexpected */.os)(where, 'an event, a commit and a repository', found);
        return {
            repository: own.full_name,
            headRepository: found.head_repository?.full_name,
            event,
            ref: ref ?? '',
            commit,
            result: found.status === 'completed' ? (found.conclusion ?? 'none') : undefined,
        };
    });
    return { ...facts, ...(await evidence_run_guardOf(target, facts.ref)) };
}
/**
 * Finds out what guards the ref of a run, which GitHub names without saying what it is.
 * Where a branch and a tag have one name, both must be guarded: the run may be of either.
 */
async function evidence_run_guardOf(target, ref) {
    if (ref === '')
        return { refKind: undefined, isGuarded: false };
    const [isBranch, isTag] = await Promise.all([hasRef(target, `heads/${ref}`), hasRef(target, `tags/${ref}`)]);
    const isKept = (!isBranch || (await isBranchGuarded(target, ref))) && (!isTag || (await isTagGuarded(target, ref)));
    return { refKind: isBranch ? 'branch' : isTag ? 'tag' : undefined, isGuarded: (isBranch || isTag) && isKept };
}
async function isBranchGuarded(target, branch) {
    const { means, writers = [] } = await branchGuard(target, branch);
    return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
}

// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform = __webpack_require__(10977);
;// CONCATENATED MODULE: ./lib/src/platform/github/commit.js





/** GitHub documents no limit; a request of this size is answered, a larger one often is not. */
const maxFiles = 1000;
const commit_maxBytes = 20 * 1024 * 1024;
/**
 * The one call that GitHub both signs and compares.
 * REST makes commits that are signed, or compared, not both.
 */
const mutation = `mutation commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid }
  }
}`;
/** Creates a commit only while the branch is at `parent` (expectedHeadOid): compare and set, as a push does. */
async function commit(target, request) {
    refuseWhatIsLost(request);
    const { client, repository } = target;
    const name = `${fullName(repository)} (${request.branch})`;
    const undertaking = committing(`committing to ${request.branch}`, repository);
    return client.attempt(undertaking, async (octokit) => {
        try {
            const input = inputOf(fullName(repository), request);
            const { createCommitOnBranch: made } = await octokit.graphql(mutation, { input });
            return { id: (0,platform_answer/* commitIn */.xt)(made.commit.oid, `GitHub: the commit to ${name}`), parent: request.parent };
        }
        catch (error) {
            throw meaning(error, name);
        }
    });
}
/**
 * Builds the input without empty lists.
 * GitHub answers those with an error that names nothing.
 */
function inputOf(repositoryNameWithOwner, { branch, parent, message, files }) {
    const [headline = '', ...rest] = message.split('\n');
    const body = rest.join('\n').trim();
    return {
        branch: { repositoryNameWithOwner, branchName: branch },
        expectedHeadOid: parent,
        message: { headline, ...(body !== '' && { body }) },
        fileChanges: {
            additions: files.map(({ path, content }) => ({ path, contents: Buffer.from(content).toString('base64') })),
        },
    };
}
function refuseWhatIsLost({ files, author }) {
    if (author !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'author-not-possible',
            where: 'GitHub',
            found: "a commit by the API has the token's owner for an author and takes no other",
            fix: 'leave out author-name and author-email, or use commit: git',
        });
    }
    const executable = files.find((file) => file.executable);
    if (executable !== undefined) {
        throw new errors/* RefusedError */.fk({
            code: 'mode-not-kept',
            where: 'GitHub',
            found: `a commit by the API would take the executable bit from ${executable.path}`,
            fix: 'use commit: git for it',
        });
    }
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    if (files.length <= maxFiles && bytes <= commit_maxBytes)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'commit-too-large',
        where: 'GitHub',
        expected: `at most ${maxFiles} files of ${commit_maxBytes} bytes together in a commit by the API`,
        found: `${files.length} of ${bytes}`,
        fix: 'use commit: git',
    });
}
function meaning(error, name) {
    const words = failureOf(error)?.message ?? '';
    if (/expected branch to point to|pull and try again|stale/i.test(words)) {
        return new platform/* BranchMovedError */.w({ code: 'branch-moved', where: name, found: 'another writer changed it first' });
    }
    if (!/rule violations?|protected branch|through a pull request|required status check/i.test(words))
        return error;
    const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RefusedError */.fk({
        code: 'push-refused',
        where: name,
        found: `its rules refuse the commit ("${said}")`,
        fix: 'let this identity push there, or use commit: change-request',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/job-proof.js
var job_proof = __webpack_require__(44828);
;// CONCATENATED MODULE: ./lib/src/platform/github/entry.js








/** Deployments of one commit to one environment are few; the newest of them are read. */
const entry_most = 30;
/**
 * Reads the starter of a run, and the earliest time at which its job can have been approved.
 * That is when GitHub made the job's deployment, as the job asked to enter; where that cannot be read, when the run
 * was made. A repeated run keeps its approvals, so its first attempt counts.
 */
async function entry(target, own, environment) {
    const { commit, ref } = own;
    const run = ownRunId(own);
    const { client, repository } = target;
    const { data } = await client.attempt(reading(`reading run ${run}`, repository), (octokit) => octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run }));
    const where = `GitHub: run ${run}`;
    const { actor, triggering_actor: repeater, created_at: created, head_sha: head, status, event, head_branch: branch, repository: home, } = (0,platform_answer/* objectOf */.Xy)(data, where);
    const sha = (0,platform_answer/* commitIn */.xt)(head, where);
    if (status === 'completed')
        throw otherRun(run);
    const isOfBranch = event?.startsWith('pull_request') !== true;
    if (commit !== undefined && commit !== sha && isOfBranch)
        throw otherCommit(run, sha, commit);
    const compared = (0,job_proof/* comparedFacts */.p)(where, [
        { name: 'the repository', said: fullName(repository), known: home?.full_name, ignoresCase: true },
        {
            name: 'the branch or tag',
            said: isOfBranch ? ref?.replace(shortRef, '') : undefined,
            known: branch ?? undefined,
        },
    ]);
    const starters = [actor, repeater].flatMap((one) => (one?.login === undefined ? [] : [one.login]));
    const behind = [actor, repeater].every((one) => (0,platform_account/* accountFlaw */.QS)(one) === undefined) ? [] : await authorsOf(target, sha);
    const since = (0,platform_account/* dateIn */.m7)((await deploymentOf(target, { run, environment, sha })) ?? created);
    if (since === undefined)
        throw (0,platform_answer/* unexpected */.os)(where, 'a time in created_at', created);
    const isUnknown = behind === undefined || starters.length === 0;
    return {
        starters: [...new Set([...starters, ...(behind ?? [])])],
        since,
        proof: (0,job_proof/* withFacts */.Q)(await own.proof(environment), [
            'the run',
            ...(commit === undefined ? [] : ['its commit']),
            ...compared,
        ]),
        ...(isUnknown && { unknownStarter: starters[0] ?? 'a deleted user' }),
    };
}
const shortRef = /^refs\/(?:heads|tags)\//;
/**
 * Lists authors and opener of the commit of a run that a program started.
 * Undefined where one is unknown.
 */
async function authorsOf(target, commit) {
    const { people, unknown } = await authors(target, { commit });
    return people.length === 0 || unknown.length > 0 ? undefined : people;
}
/** The number of another run that is waiting or running brings that one's approvals. */
function otherCommit(run, sha, own) {
    return new errors/* RefusedError */.fk({
        code: 'run-of-another-commit',
        where: 'GitHub',
        expected: `a run of ${own.slice(0, 12)}, as GITHUB_SHA says`,
        found: `run ${run}, which is of ${sha.slice(0, 12)}`,
        fix: 'leave GITHUB_RUN_ID and GITHUB_SHA as GitHub sets them',
    });
}
function otherRun(run) {
    return new errors/* RefusedError */.fk({
        code: 'run-not-running',
        where: 'GitHub',
        expected: 'this run in GITHUB_RUN_ID',
        found: `run ${run}, which has ended`,
        fix: 'leave GITHUB_RUN_ID as GitHub sets it',
    });
}
/**
 * Returns the time of this run's first deployment, ISO 8601.
 * Only the statuses of a deployment link to the job.
 */
async function deploymentOf({ client, repository }, sought) {
    const { run, environment, sha } = sought;
    const undertaking = reading(`reading the deployments to ${environment}`, repository, 'deployments: read');
    return client.attempt(undertaking, async (octokit) => {
        try {
            const query = { ...repository, environment, sha, per_page: entry_most };
            const { data } = await octokit.rest.repos.listDeployments(query);
            const times = [];
            for (const { id, created_at: at } of data) {
                const statuses = await octokit.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id });
                if (statuses.data.some((status) => isOf(run, status.log_url ?? status.target_url)))
                    times.push(at);
            }
            return times.toSorted()[0];
        }
        catch (error) {
            if (failureOf(error)?.status === 403)
                return undefined;
            throw error;
        }
    });
}
function isOf(run, url) {
    return url?.includes(`/actions/runs/${run}/`) === true || url?.endsWith(`/actions/runs/${run}`) === true;
}

;// CONCATENATED MODULE: ./lib/src/platform/github/pages.js



/**
 * Reads who can see the site of a repository ("REST API endpoints for GitHub Pages"): `public` false means whoever may
 * read the repository, which only GitHub Enterprise Cloud offers. A 404 is no site only where the repository is seen.
 */
async function pages({ client, repository }) {
    const undertaking = reading('reading the visibility of the pages', repository, 'pages: read');
    const answer = await client.attempt(undertaking, async (octokit) => {
        try {
            const { data } = await octokit.rest.repos.getPages({ ...repository });
            return data;
        }
        catch (error) {
            if (failureOf(error)?.status !== 404)
                throw error;
            await octokit.rest.repos.get({ ...repository });
            return undefined;
        }
    });
    if (answer === undefined)
        return { audience: 'none', because: 'the repository has no pages' };
    const { public: isPublic } = (0,platform_answer/* objectOf */.Xy)(answer, 'GitHub: the pages of the repository');
    // An answer that does not say so is no proof that the site is private.
    return isPublic === false
        ? { audience: 'readers', because: 'its pages are private' }
        : { audience: 'anyone', because: 'its pages are public' };
}

;// CONCATENATED MODULE: ./lib/src/platform/github/ruleset.js



/** Name of the ruleset that is made; one of this name is replaced. */
const rulesetName = 'krci-deploy';
/**
 * Guards a branch by a ruleset of its own ("Create a repository ruleset").
 * Rulesets and classic protections add up: whatever another one lets past is stopped by this one.
 * @throws UsageError for a pusher that GitHub does not know.
 */
async function guardBranch(target, wanted) {
    const { client, repository } = target;
    const ruleset = ruleset_rulesetOf(wanted);
    const undertaking = reading(`setting the ruleset ${rulesetName}`, repository, 'administration: write');
    await client.attempt(undertaking, async (octokit) => {
        const query = { ...repository, includes_parents: false, per_page: 100 };
        const { data } = await octokit.rest.repos.getRepoRulesets(query);
        const all = (0,platform_answer/* listOf */.c3)(data, `GitHub: the rulesets of ${fullName(repository)}`);
        const present = all.find(({ name }) => name === rulesetName);
        if (present === undefined)
            await octokit.rest.repos.createRepoRuleset({ ...repository, ...ruleset });
        else
            await octokit.rest.repos.updateRepoRuleset({ ...repository, ruleset_id: present.id, ...ruleset });
    });
}
function ruleset_rulesetOf({ branch, pushers }) {
    const include = [branch === undefined ? '~DEFAULT_BRANCH' : `refs/heads/${branch}`];
    return {
        name: rulesetName,
        target: 'branch',
        enforcement: 'active',
        bypass_actors: pushers.map(actorOf),
        conditions: { ref_name: { include, exclude: [] } },
        rules: [
            { type: 'deletion' },
            { type: 'non_fast_forward' },
            {
                type: 'pull_request',
                parameters: {
                    required_approving_review_count: 1,
                    require_code_owner_review: true,
                    dismiss_stale_reviews_on_push: true,
                    require_last_push_approval: true,
                    required_review_thread_resolution: false,
                },
            },
        ],
    };
}
function actorOf(pusher) {
    const [, app] = /^app:(\d+)$/.exec(pusher) ?? [];
    if (app !== undefined)
        return { actor_id: Number(app), actor_type: 'Integration', bypass_mode: 'always' };
    if (pusher === 'deploy-keys')
        return { actor_id: null, actor_type: 'DeployKey', bypass_mode: 'always' };
    throw new errors/* UsageError */.eb({
        code: 'unknown-pusher',
        where: 'input "pushers"',
        expected: 'app:NUMBER or deploy-keys on GitHub',
        found: pusher,
    });
}

// EXTERNAL MODULE: ./lib/src/platform/rehearsal.js
var rehearsal = __webpack_require__(52927);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/platform/answer-json.js
var answer_json = __webpack_require__(48555);
;// CONCATENATED MODULE: ./lib/src/platform/github/id-token.js




/**
 * Requests an OIDC token about this job (GitHub, "OpenID Connect reference"); undefined where the job may not have one.
 * The address is a variable: it must be the platform's own, since the secret that goes there stands for the job.
 *
 * @throws RefusedError for another server, RemoteError
 */
async function requestIdToken({ idToken, serverUrl }, audience, context) {
    if (idToken === undefined)
        return undefined;
    const url = new URL(idToken.url);
    if (!isOwn(url, new URL(serverUrl)))
        throw otherServer(url, serverUrl);
    (0,platform_secure/* refusePlainHttp */.z)('GitHub', url.href);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${idToken.secret}` };
    const answer = await (0,answer_json/* answeredJson */.s)('GitHub', { url, headers, what: 'the OIDC token of this job' }, context);
    return (0,json_path/* textIn */.r7)(answer, 'value');
}
/** GitHub.com and GitHub with data residency give tokens at hosts of their own, an Enterprise Server at its own host. */
function isOwn(url, server) {
    if (url.username !== '' || url.password !== '')
        return false;
    if (server.host === 'github.com')
        return isBelow(url, 'actions.githubusercontent.com');
    if (server.hostname.endsWith('.ghe.com'))
        return isBelow(url, server.hostname);
    return url.host === server.host && url.protocol === server.protocol;
}
function isBelow(url, domain) {
    return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(`.${domain}`);
}
function otherServer({ host }, serverUrl) {
    return new errors/* RefusedError */.fk({
        code: 'token-of-another-server',
        where: 'ACTIONS_ID_TOKEN_REQUEST_URL',
        expected: `an address of ${new URL(serverUrl).host}`,
        found: host,
        fix: 'leave the variable as GitHub sets it',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/job-claims.js
var job_claims = __webpack_require__(20857);
;// CONCATENATED MODULE: ./lib/src/platform/github/job-token.js




/**
 * Proves by GitHub's signed token that this is a job of this run, and which environment it entered.
 * Where the job may have no token, or its issuer does not answer, the API's answers about the run are all that is known.
 *
 * @throws RefusedError for a token that is not good, or is about another job
 */
async function provenByToken(facts, environment, context) {
    try {
        const token = await requestIdToken(facts, job_claims/* ownAudience */.f, context);
        if (token === undefined)
            return byRun('it has no OIDC token: grant it "id-token: write"');
        const claim = await (0,job_claims/* verifiedClaims */.M)(token, issuerOf(facts.serverUrl), context);
        const { repository, commit, ref } = facts.run;
        const proven = (0,job_proof/* comparedFacts */.p)('GitHub: OIDC token of the job', [
            { name: 'the repository', said: repository, known: claim('repository') ?? 'none', ignoresCase: true },
            { name: 'the run', said: facts.runId?.toString(), known: claim('run_id') ?? 'none' },
            { name: 'its commit', said: commit, known: claim('sha') ?? 'none' },
            { name: 'the branch or tag', said: ref, known: claim('ref') ?? 'none' },
            { name: 'the environment', said: environment, known: claim('environment') ?? 'none', ignoresCase: true },
        ]);
        return { by: 'token', proven, unproven: [] };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return byRun(error.message);
        throw error;
    }
}
function byRun(because) {
    return { by: 'run', proven: [], unproven: ['which job of the run this is', `its environment (${because})`] };
}
/** Returns the issuer of a GitHub's tokens, by its address ("OpenID Connect reference"). */
function issuerOf(serverUrl) {
    const { host, hostname } = new URL(serverUrl);
    const isCloud = host === 'github.com' || hostname.endsWith('.ghe.com');
    const cloud = host === 'github.com' ? 'token.actions.githubusercontent.com' : `token.actions.${hostname}`;
    return {
        platform: 'GitHub',
        url: isCloud ? `https://${cloud}` : `${serverUrl}/_services/token`,
        hasEnterprises: isCloud,
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/github/issue.js


const issue_maxTitle = 256;
const issue_maxBody = 65_536;
/**
 * Opens one issue for each title, so that a rerun opens none.
 * A closed one is of an earlier emergency.
 */
async function openIssue({ client, repository }, wanted) {
    const { label, body } = wanted;
    const title = wanted.title.slice(0, issue_maxTitle);
    return client.attempt(reading('opening an issue', repository, 'issues: write'), async (octokit) => {
        const query = { ...repository, labels: label, state: 'open', per_page: 100 };
        const { data } = await octokit.rest.issues.listForRepo(query);
        const found = data.find((issue) => issue.title === title && issue.pull_request === undefined);
        if (found !== undefined)
            return found.html_url;
        const draft = { ...repository, title, body: (0,platform_body/* fitting */._Q)(body, issue_maxBody), labels: [label] };
        const { data: made } = await octokit.rest.issues.create(draft);
        return made.html_url;
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/people.js




/** Finds the account of a login ("Get a user"); undefined where there is none. */
async function account({ client, repository }, name) {
    const where = `GitHub: the user ${name}`;
    return client.attempt(reading(`looking for user ${name}`, repository, 'metadata: read'), async (octokit) => {
        try {
            const { data } = await octokit.rest.users.getByUsername({ username: name });
            return accountOf((0,platform_answer/* objectOf */.Xy)(data, where), where);
        }
        catch (error) {
            if (failureOf(error)?.status === 404)
                return undefined;
            throw error;
        }
    });
}
function accountOf(data, where) {
    if (typeof data.id !== 'number')
        throw (0,platform_answer/* unexpected */.os)(where, 'a number in id', data.id);
    const flaw = (0,platform_account/* accountFlaw */.QS)(data);
    return { id: `${data.id}`, name: (0,platform_account/* accountName */.vi)(data), ...(flaw !== undefined && { flaw }) };
}

;// CONCATENATED MODULE: ./lib/src/platform/github/branch-policies.js


const branch_policies_maxPages = 50;
/** Lists all patterns of an environment. A pattern without a name is any branch. */
async function branchPoliciesOf(octokit, repository, environment) {
    const where = `GitHub: the branch policies of ${environment} in ${fullName(repository)}`;
    const policies = [];
    for (let page = 1; page <= branch_policies_maxPages; page += 1) {
        const query = { ...repository, environment_name: environment, per_page: 100, page };
        const { data } = await octokit.rest.repos.listDeploymentBranchPolicies(query);
        const found = (0,platform_answer/* listOf */.c3)((0,platform_answer/* objectOf */.Xy)(data, where).branch_policies, where);
        policies.push(...found.map(({ id = 0, name = '*' }) => ({ id, name })));
        if (found.length < 100)
            break;
    }
    return policies;
}

;// CONCATENATED MODULE: ./lib/src/platform/github/protection.js







/**
 * Reads the protection of an environment.
 * A 404 means "no such environment" only where the repository itself can be seen.
 */
async function protection(target, name) {
    const { client, repository } = target;
    const answer = await client.attempt(reading(`reading environment ${name}`, repository), async (octokit) => {
        try {
            const { data } = await octokit.rest.repos.getEnvironment({ ...repository, environment_name: name });
            return (0,platform_answer/* objectOf */.Xy)(data, `GitHub: environment ${name} of ${fullName(repository)}`);
        }
        catch (error) {
            if (failureOf(error)?.status !== 404)
                throw error;
            await octokit.rest.repos.get({ ...repository });
            return undefined;
        }
    });
    return answer === undefined ? undefined : protectionOf(answer, await branchesOf(target, answer));
}
/**
 * Reads which branches may enter.
 * "Protected branches only" lets every branch enter while none is protected, and so does the pattern `*`.
 */
async function branchesOf({ client, repository }, answer) {
    const { name, deployment_branch_policy: policy = null } = answer;
    if (policy === null)
        return 'any';
    if (policy.protected_branches) {
        const undertaking = reading('reading the protected branches', repository, 'contents: read');
        return client.attempt(undertaking, async (octokit) => {
            const { data } = await octokit.rest.repos.listBranches({ ...repository, protected: true, per_page: 1 });
            return (0,platform_answer/* listOf */.c3)(data, `GitHub: the protected branches of ${fullName(repository)}`).length === 0
                ? 'any'
                : 'protected';
        });
    }
    return client.attempt(reading(`reading the branch policies of ${name}`, repository), async (octokit) => {
        const policies = await branchPoliciesOf(octokit, repository, name);
        return policies.some((each) => (0,branch_pattern/* matchesAnyBranch */.EB)(each.name)) ? 'any' : 'selected';
    });
}
function protectionOf(answer, branches) {
    const where = `GitHub: the rules of environment ${answer.name}`;
    const rules = (0,platform_answer/* listOf */.c3)(answer.protection_rules ?? [], where);
    const review = rules.find((rule) => rule.type === 'required_reviewers');
    const reviewers = (0,platform_answer/* listOf */.c3)(review?.reviewers ?? [], where).flatMap(({ reviewer }) => {
        if (reviewer?.login !== undefined)
            return [{ kind: 'user', name: reviewer.login, approvals: 1 }];
        return reviewer?.slug === undefined ? [] : [{ kind: 'team', name: reviewer.slug, approvals: 1 }];
    });
    return {
        environment: answer.name,
        reviewers,
        // "Only one of the required reviewers needs to approve the job for it to proceed."
        approvalsRequired: reviewers.length === 0 ? 0 : 1,
        preventsSelfReview: review?.prevent_self_review === true,
        ...(answer.can_admins_bypass !== undefined && { administratorsBypass: answer.can_admins_bypass }),
        branches,
        waitMinutes: rules.find((rule) => rule.type === 'wait_timer')?.wait_timer ?? 0,
    };
}
/** Lists all reviews of this run's deployments, an entry for each environment of a review. */
async function approvals({ client, repository }, runId) {
    const run = ownRunId({ runId });
    return client.attempt(reading(`reading the approvals of run ${run}`, repository), async (octokit) => {
        const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: run });
        const where = `GitHub: the approvals of run ${run}`;
        return (0,platform_answer/* listOf */.c3)(data, where).flatMap(({ environments, user, state, comment }) => {
            const flaw = (0,platform_account/* accountFlaw */.QS)(user);
            return (0,platform_answer/* listOf */.c3)(environments, where).map((environment) => {
                return {
                    environment: environment.name ?? '',
                    reviewer: (0,platform_account/* accountName */.vi)(user),
                    state: state === 'approved' || state === 'rejected' ? state : 'pending',
                    comment: comment ?? '',
                    flaw,
                };
            });
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/protect.js





/** GitHub allows six reviewers for an environment. */
const maxReviewers = 6;
const administration = 'administration: write';
/** Compares the protection; with `apply`, sets the differences that can be set. */
async function protect(target, wanted, apply) {
    refuseCrowds(wanted);
    const found = await protection(target, wanted.environment);
    const gaps = [...gapsOf(wanted, found, target.repository.owner), ...(await branchGap(target, wanted, found))];
    if (apply && gaps.some(({ byHand }) => byHand === undefined))
        await set(target, wanted, found);
    return gaps;
}
function refuseCrowds({ environment, reviewers }) {
    if (reviewers.length <= maxReviewers)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'too-many-reviewers',
        where: environment,
        expected: `at most ${maxReviewers} users and teams in approval.rules.reviewers`,
        found: String(reviewers.length),
        fix: 'make a team of them (owner/team)',
    });
}
function gapsOf(wanted, found, owner) {
    const gaps = [];
    const { environment, reviewers, waitMinutes } = wanted;
    const where = `Settings > Environments > ${environment}`;
    if (found?.environment !== environment)
        gaps.push(nameGap(environment, found, where));
    const present = namesOf(found, owner);
    const missing = reviewers.filter((name) => !present.has(name.toLowerCase()));
    const extra = present.size - (reviewers.length - missing.length);
    if (reviewers.length > 0 && (missing.length > 0 || extra > 0)) {
        gaps.push({ what: 'reviewers', needed: reviewers.join(', '), found: [...present].join(', ') || 'nobody' });
    }
    else if (reviewers.length === 0 && wanted.reviewed && present.size === 0) {
        const byHand = `name them in approval.rules.reviewers of the flow, or add them (${where})`;
        gaps.push({ what: 'reviewers', needed: 'somebody', found: 'nobody', byHand });
    }
    if (wanted.preventsSelfReview && found?.preventsSelfReview !== true) {
        gaps.push({
            what: 'self-review',
            needed: 'prevented',
            found: 'allowed',
            ...unlessReviewed(wanted, present, where),
        });
    }
    if (waitMinutes !== undefined && waitMinutes !== (found?.waitMinutes ?? 0)) {
        gaps.push({ what: 'wait', needed: `${waitMinutes} minutes`, found: `${found?.waitMinutes ?? 0} minutes` });
    }
    if (wanted.restrictsAdministrators && found?.administratorsBypass !== false) {
        const byHand = `switch "Allow administrators to bypass configured protection rules" off (${where}): GitHub's API cannot`;
        gaps.push({ what: 'administrators', needed: 'no bypass', found: 'may bypass the rules', byHand });
    }
    return gaps;
}
function nameGap(environment, found, where) {
    if (found === undefined)
        return { what: 'environment', needed: environment, found: 'none' };
    const byHand = `make an environment of that name anew, or spell it so in the flow (${where})`;
    return { what: 'environment', needed: environment, found: found.environment, byHand };
}
/**
 * Leaves the setting to a person where there are no reviewers.
 * It belongs to the reviewers' rule.
 */
function unlessReviewed(wanted, present, where) {
    return wanted.reviewers.length + present.size > 0 ? {} : { byHand: `add reviewers first (${where})` };
}
/** Returns names in lower case; teams with the owner before them. */
function namesOf(found, owner) {
    const names = (found?.reviewers ?? []).map(({ kind, name }) => (kind === 'team' ? `${owner}/${name}` : name));
    return new Set(names.map((name) => name.toLowerCase()));
}
async function branchGap(target, { environment, branches }, found) {
    if (branches === undefined)
        return [];
    if (branches === 'protected') {
        if (found !== undefined && found.branches !== 'any')
            return [];
        const named = found === undefined ? 'none' : 'any branch';
        return [{ what: 'branches', needed: 'protected branches', found: named }];
    }
    const present = found?.branches === 'protected' ? [] : (await policiesOf(target, environment)).map(({ name }) => name);
    const same = present.length === branches.length && branches.every((name) => present.includes(name));
    if (same && found?.branches === 'selected')
        return [];
    const words = found?.branches === 'protected' ? 'protected branches' : present.join(', ') || 'any branch';
    return [{ what: 'branches', needed: branches.join(', '), found: words }];
}
async function policiesOf(target, environment) {
    const { client, repository } = target;
    return client.attempt(reading(`reading the branch policies of ${environment}`, repository), async (octokit) => {
        try {
            return await branchPoliciesOf(octokit, repository, environment);
        }
        catch (error) {
            if (failureOf(error)?.status === 404)
                return [];
            throw error;
        }
    });
}
/** Sets the protection, with all present settings: PUT removes those that it does not name. */
async function set(target, wanted, found) {
    const { client, repository } = target;
    const { environment, branches } = wanted;
    const undertaking = reading(`setting the protection of ${environment}`, repository, administration);
    const kept = (found?.reviewers ?? []).map(({ kind, name }) => kind === 'team' ? `${repository.owner}/${name}` : name);
    const names = wanted.reviewers.length > 0 ? wanted.reviewers : kept;
    const reviewers = [];
    for (const name of names)
        reviewers.push(await reviewerOf(target, name));
    const selected = branches === undefined ? found?.branches === 'selected' : branches !== 'protected';
    const isAny = branches === undefined && (found === undefined || found.branches === 'any');
    await client.attempt(undertaking, (octokit) => octokit.rest.repos.createOrUpdateEnvironment({
        ...repository,
        environment_name: environment,
        wait_timer: wanted.waitMinutes ?? found?.waitMinutes ?? 0,
        prevent_self_review: wanted.preventsSelfReview || found?.preventsSelfReview === true,
        reviewers,
        deployment_branch_policy: isAny ? null : { protected_branches: !selected, custom_branch_policies: selected },
    }));
    if (branches !== undefined && branches !== 'protected')
        await setPolicies(target, environment, branches);
}
async function reviewerOf({ client, repository }, name) {
    const [owner = '', slug] = name.split('/');
    const undertaking = reading(`looking for ${name}`, repository, 'members: read (of the organisation)');
    return client.attempt(undertaking, async (octokit) => {
        if (slug === undefined) {
            const { data } = await octokit.rest.users.getByUsername({ username: name });
            return { type: 'User', id: data.id };
        }
        const { data } = await octokit.rest.teams.getByName({ org: owner, team_slug: slug });
        return { type: 'Team', id: data.id };
    });
}
async function setPolicies(target, environment, patterns) {
    const { client, repository } = target;
    const present = await policiesOf(target, environment);
    const undertaking = reading(`setting the branches of ${environment}`, repository, administration);
    await client.attempt(undertaking, async (octokit) => {
        const place = { ...repository, environment_name: environment };
        for (const name of patterns) {
            if (!present.some((one) => one.name === name))
                await octokit.rest.repos.createDeploymentBranchPolicy({ ...place, name });
        }
        for (const { id, name } of present.toReversed()) {
            if (!patterns.includes(name))
                await octokit.rest.repos.deleteDeploymentBranchPolicy({ ...place, branch_policy_id: id });
        }
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/secrets.js



/** GitHub holds a hundred secrets of a repository, and shows as many of its organisation's. */
const secrets_maxPages = 10;
/** Lists the names of secrets that every job sees: of the repository, and of its organisation for the repository. */
async function sharedSecrets({ client, repository }) {
    const undertaking = reading('reading the names of the secrets', repository, 'secrets: read');
    const where = `GitHub: the names of the secrets of ${fullName(repository)}`;
    return client.attempt(undertaking, async ({ rest: { actions } }) => {
        const own = await named(where, (page) => actions.listRepoSecrets({ ...repository, per_page: 100, page }));
        const lent = await named(where, (page) => actions.listRepoOrganizationSecrets({ ...repository, per_page: 100, page })).catch(noOrganisation);
        return { names: [...new Set([...own, ...lent])], unseen: [] };
    });
}
/** A repository of a user has no organisation to ask. */
function noOrganisation(error) {
    if (failureOf(error)?.status === 404)
        return [];
    throw error;
}
async function named(where, read) {
    const names = [];
    for (let page = 1; page <= secrets_maxPages; page += 1) {
        const { secrets } = (0,platform_answer/* objectOf */.Xy)((await read(page)).data, where);
        const found = (0,platform_answer/* listOf */.c3)(secrets, where).flatMap(({ name }) => (name === undefined ? [] : [name]));
        names.push(...found);
        if (found.length < 100)
            break;
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/src/platform/github/reviews.js




async function changeOf(target, change) {
    const newest = await ('commit' in change ? commitOf(target, change) : newestOf(target, change));
    if (newest === undefined)
        return { commit: undefined, authors: [], requests: [] };
    const authors = newest.author?.login === undefined ? [] : [newest.author.login];
    const sha = (0,platform_answer/* commitIn */.xt)(newest.sha, `GitHub: the newest commit of ${fullName(target.repository)}`);
    return { commit: sha, authors, requests: await requestsOf(target, sha) };
}
async function newestOf({ client, repository }, { path, ref }) {
    const undertaking = reading(`reading the history of ${path}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.listCommits({ ...repository, path, sha: ref, per_page: 1 });
        const [newest] = (0,platform_answer/* listOf */.c3)(data, `GitHub: the history of ${path}`);
        return newest;
    });
}
async function commitOf({ client, repository }, { commit }) {
    const undertaking = reading(`reading commit ${commit}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: commit });
        return (0,platform_answer/* objectOf */.Xy)(data, `GitHub: commit ${commit}`);
    });
}
async function requestsOf({ client, repository }, commit) {
    const undertaking = reading(`reading the reviews of commit ${commit}`, repository, 'pull-requests: read');
    return client.attempt(undertaking, async (octokit) => {
        const query = { ...repository, commit_sha: commit, per_page: 100 };
        const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit(query);
        const brought = data.filter((pull) => isMergedHere(pull, fullName(repository)));
        const requests = [];
        for (const pull of brought) {
            const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
                ...repository,
                pull_number: pull.number,
                per_page: 100,
            });
            requests.push({
                number: pull.number,
                url: pull.html_url,
                author: (0,platform_account/* accountName */.vi)(pull.user),
                base: pull.base.ref,
                isDefaultBase: pull.base.repo?.default_branch === undefined ? undefined : pull.base.repo.default_branch === pull.base.ref,
                reviews: await withFlaws(lastWords(reviews, pull.head.sha), (login) => flawOf(octokit, repository, login)),
            });
        }
        return requests;
    });
}
/**
 * Marks reviews that do not count: of bots, and of users without write access.
 * Any user may give such a review.
 */
async function withFlaws(reviews, flawOfLogin) {
    const judged = [];
    for (const { account, ...review } of reviews) {
        const flaw = (0,platform_account/* accountFlaw */.QS)(account) ?? (review.state === 'approved' ? await flawOfLogin(review.reviewer) : undefined);
        judged.push({ ...review, ...(flaw !== undefined && { flaw }) });
    }
    return judged;
}
/**
 * Explains why a user's review does not count, by "Get repository permissions for a user".
 * The association of a review does not give the user's permission.
 */
async function flawOf(octokit, repository, username) {
    try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...repository, username });
        return ['admin', 'maintain', 'write'].includes(data.permission) ? undefined : 'may not write to the repository';
    }
    catch (error) {
        const status = failureOf(error)?.status;
        if (status !== 403 && status !== 404)
            throw error;
        return "has permissions that cannot be seen: the token needs 'metadata: read' and to see collaborators";
    }
}
function isMergedHere(pull, name) {
    return pull.merged_at !== null && pull.base.repo?.full_name.toLowerCase() === name.toLowerCase();
}
/**
 * Keeps the last decision of each reviewer.
 * GitHub lists reviews in order; a comment withdraws no approval, a dismissal and a refusal do.
 */
function lastWords(reviews, head) {
    const last = new Map();
    for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
        const meaning = states[state];
        if (user === null || meaning === undefined)
            continue;
        last.set(user.login.toLowerCase(), {
            account: user,
            reviewer: user.login,
            state: meaning,
            stale: commit !== head,
            at: (0,platform_account/* dateIn */.m7)(at),
        });
    }
    return [...last.values()];
}
const states = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'rejected',
    DISMISSED: 'dismissed',
};

// EXTERNAL MODULE: ./lib/src/platform/commit-status.js
var commit_status = __webpack_require__(10466);
;// CONCATENATED MODULE: ./lib/src/platform/github/statuses.js




const maxDeployments = 5;
/** Reads what was written about a commit, newest first, the first hundred. Throws RemoteError. */
async function statuses(target, query) {
    return query.kind === 'status' ? commitStatuses(target, query.commit) : deployments(target, query);
}
async function commitStatuses({ client, repository }, ref) {
    const where = `GitHub: the statuses of ${ref.slice(0, 12)}`;
    return client.attempt(reading('reading commit statuses', repository, 'statuses: read'), async (octokit) => {
        const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...repository, ref, per_page: 100 });
        return (0,platform_answer/* listOf */.c3)(data, where).map((one) => statusOf(one, one.context ?? ''));
    });
}
async function deployments({ client, repository }, { commit: sha, context: environment }) {
    const where = `GitHub: the deployments of ${sha.slice(0, 12)}`;
    return client.attempt(reading('reading deployments', repository, 'deployments: read'), async (octokit) => {
        const { data } = await octokit.rest.repos.listDeployments({ ...repository, sha, environment, per_page: 30 });
        const found = [];
        for (const { id } of (0,platform_answer/* listOf */.c3)(data, where).slice(0, maxDeployments)) {
            if (id === undefined)
                continue;
            const answer = await octokit.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 1 });
            found.push(...(0,platform_answer/* listOf */.c3)(answer.data, where).map((one) => statusOf(one, environment)));
        }
        return found;
    });
}
function statusOf({ state, description, target_url: url, creator, created_at: at }, context) {
    return {
        context,
        state: (0,commit_status/* stateOf */.L)(state ?? ''),
        creator: (0,platform_account/* accountName */.vi)(creator),
        words: `${description ?? ''} ${url ?? ''}`.trim(),
        at: at ?? '',
    };
}

// EXTERNAL MODULE: ./lib/src/platform/superseded.js
var platform_superseded = __webpack_require__(67754);
;// CONCATENATED MODULE: ./lib/src/platform/github/superseded.js


async function closeSuperseded(target, superseded) {
    return (0,platform_superseded/* closeSuperseded */.P)(superseded, {
        find: (isSuperseded) => findSuperseded(target, superseded, isSuperseded),
        close: (number, body) => superseded_close(target, number, superseded.keep, body),
    });
}
async function findSuperseded({ client, repository }, { base, keep }, isSuperseded) {
    return client.attempt(writing('looking for superseded pull requests', repository), async (octokit) => {
        const query = { ...repository, state: 'open', base, per_page: 100 };
        const pulls = await octokit.paginate(octokit.rest.pulls.list, query);
        return pulls
            .filter((pull) => pull.number < keep && isSuperseded(pull.head.ref))
            .filter((pull) => pull.base.ref === base && isSame(repository, pull.head.repo?.full_name))
            .map((pull) => ({ number: pull.number, url: pull.html_url, body: pull.body }));
    });
}
async function superseded_close({ client, repository }, number, keep, body) {
    await client.attempt(writing(`closing pull request #${number}`, repository), async (octokit) => {
        await octokit.rest.issues.createComment({ ...repository, issue_number: number, body: `Superseded by #${keep}.` });
        await octokit.rest.pulls.update({ ...repository, pull_number: number, state: 'closed', body });
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/tag.js




/**
 * Creates the object first, then the ref, which GitHub makes only where there is none ("Git database").
 * Where another writer created the ref, the object stays unused. No tagger is given: GitHub uses the token's owner.
 */
async function createTag({ client, repository }, tag) {
    const { name, commit, message } = tag;
    const where = `GitHub: the tag ${name}`;
    return client.attempt(tagging(`making tag ${name}`, repository), async (octokit) => {
        try {
            const draft = { ...repository, tag: name, message, object: commit, type: 'commit' };
            const { data } = await octokit.rest.git.createTag(draft);
            const sha = (0,platform_answer/* commitIn */.xt)((0,platform_answer/* objectOf */.Xy)(data, where).sha, where);
            const made = await octokit.rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha });
            const { ref } = (0,platform_answer/* objectOf */.Xy)(made.data, where);
            if (ref === `refs/tags/${name}`)
                return 'created';
            throw (0,platform_answer/* unexpected */.os)(where, 'the ref that was made', ref);
        }
        catch (error) {
            const failure = failureOf(error);
            if (failure?.status === 422 && /reference already exists/i.test(failure.message))
                return 'exists';
            throw tag_meaning(error, failure?.message ?? '', `${fullName(repository)} (${name})`);
        }
    });
}
function tag_meaning(error, words, name) {
    if (!/rule violations?|protected tag|creations? being restricted/i.test(words))
        return error;
    const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RemoteError */.Hi({
        code: 'tag-refused',
        where: name,
        found: `its rules refuse the tag ("${said}")`,
        fix: 'let this identity create tags there',
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/github.js

























/** Makes the platform for GitHub.com or a GitHub Enterprise Server. */
function githubPlatform(facts, context) {
    const client = githubClient(facts, context);
    const at = (repository) => ({ client, repository, clock: context.clock });
    /** The token for another repository than the run's reads there; that of the run sees its own one. */
    const atSource = (repository) => ({
        ...at(repository),
        ...(!isSame(repository, facts.run.repository) && {
            client: githubClient({ ...facts, token: facts.evidenceToken ?? facts.token }, context),
        }),
    });
    return {
        kind: 'github',
        server: { url: facts.serverUrl, apiUrl: facts.apiUrl },
        run: facts.run,
        checkTarget: (repository, purpose) => {
            const target = repositoryAt(repository, facts, purpose === 'tag' ? platform_location/* tagWanted */._ : undefined);
            if (purpose === 'tag')
                return client.requireToken(tagging('a tag', target));
            client.requireToken(purpose === 'commit' ? committing('a commit', target) : writing('a pull request', target));
        },
        commit: async (request) => commit(at(repositoryAt(request.repository, facts)), request),
        createTag: async (tag) => createTag(at(repositoryAt(tag.repository, facts, platform_location/* tagWanted */._)), tag),
        requestChange: async (request) => requestChange(at(repositoryAt(request.repository, facts)), request),
        closedChange: async (query) => closedChange(at(repositoryAt(query.repository, facts)), query),
        closeSuperseded: async (superseded) => closeSuperseded(at(repositoryAt(superseded.repository, facts)), superseded),
        protection: async (environment) => protection(at(ownRepository(facts)), environment),
        approvals: async () => approvals(at(ownRepository(facts)), facts.runId),
        entry: async (environment) => entry(at(ownRepository(facts)), { ...facts.run, runId: facts.runId, proof: (name) => provenByToken(facts, name, context) }, environment),
        identityToken: (audience) => requestIdToken(facts, audience, context),
        announced: async () => announced(at(ownRepository(facts)), facts),
        evidenceRun: async (url) => {
            const { repository, run } = runPlace(url, facts);
            return evidenceRun(atSource(repository), run);
        },
        attestations: async (repository, digest) => attestations_attestations(atSource(repositoryOr(repository, facts)), digest),
        authors: async (range) => authors(atSource(repositoryOr(range.repository, facts)), range),
        account: async (name) => account(at(ownRepository(facts)), name),
        statuses: async (query) => statuses(at(repositoryOr(query.repository, facts)), query),
        protect: async (wanted, apply) => protect(at(ownRepository(facts)), wanted, apply),
        branchGuard: async ({ repository, branch }) => branchGuard(at(repositoryOr(repository, facts)), branch),
        guardBranch: async (wanted) => guardBranch(at(repositoryOr(wanted.repository, facts)), wanted),
        rehearsal: () => (0,rehearsal/* rehearse */.K)((note) => githubPlatform(facts, { ...context, note })),
        // GitHub's queues are in the workflows: `concurrency` and its `queue`.
        unorderedQueues: () => Promise.resolve([]),
        openIssue: async (issue) => openIssue(at(ownRepository(facts)), issue),
        pages: async () => pages(at(ownRepository(facts))),
        sharedSecrets: async () => sharedSecrets(at(ownRepository(facts))),
        changeOf: async (file) => changeOf(at(repositoryOr(file.repository, facts)), file),
    };
}


/***/ })

};
