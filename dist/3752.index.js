export const id = 3752;
export const ids = [3752];
export const modules = {

/***/ 45671:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ TransientError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/**
 * A remote failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway.
 * `retryTransient` of retry.ts decides whether there is one.
 */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    retryAfterMs;
    isConnectionRefused;
    constructor(problem, details = {}) {
        super(problem, { cause: details.cause });
        this.retryAfterMs = details.retryAfterMs;
        this.isConnectionRefused = details.isConnectionRefused ?? false;
    }
}


/***/ }),

/***/ 56936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   rt: () => (/* binding */ misshapen),
/* harmony export */   xt: () => (/* binding */ commitIn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/**
 * Returns the list in an answer.
 * An answer of another shape is an error: it does not say that the list is empty. @throws RemoteError
 */
function listOf(answer, where) {
    if (Array.isArray(answer))
        return answer.filter((one) => typeof one === 'object' && one !== null);
    throw unexpected(where, 'a list', answer);
}
/** Returns the id of a commit in an answer. @throws RemoteError */
function commitIn(id, where) {
    if (typeof id === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))
        return id;
    throw unexpected(where, 'the id of a commit', id);
}
/** Returns the object in an answer. @throws RemoteError */
function objectOf(answer, where) {
    if (typeof answer === 'object' && answer !== null && !Array.isArray(answer))
        return answer;
    throw unexpected(where, 'an object', answer);
}
/**
 * Returns the error for an answer that a reader tripped over: a member that is none, a list that is no list. Any other
 * error is returned as it is. A shape that nobody documents is the server's, and no bug of ours.
 */
function misshapen(error, where) {
    if (!(error instanceof TypeError))
        return error;
    const problem = {
        code: 'platform-answer',
        where,
        expected: 'an answer as its API describes it',
        found: 'one of another shape',
        fix: 'see that the address is that of the platform',
    };
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(problem, { cause: error });
}
/** Makes the error for an answer of another shape than the platform documents. */
function unexpected(where, expected, answer) {
    const found = answer === null ? 'null' : Array.isArray(answer) ? 'a list' : answer === undefined ? 'nothing' : typeof answer;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'platform-answer',
        where,
        expected,
        found,
        fix: 'see that the address is that of the platform',
    });
}


/***/ }),

/***/ 52790:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   g: () => (/* binding */ failed)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59282);



/**
 * Describes a failed request in one sentence.
 * The cause holds the platform's message and nothing of the request.
 */
function failed(platform, failure, undertaking, secrets) {
    const words = bounded(failure.message, secrets);
    const cause = new Error(`${platform} answered ${failure.status === 0 ? 'nothing' : failure.status}: ${words}`);
    const { doing, permission, absence } = undertaking;
    const error = (code, parts) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ code, where: `${platform}: ${doing}`, ...parts }, { cause });
    if ((0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .isRateLimit */ .a5)(failure))
        return error('rate-limited', { expected: 'an answer', found: 'the rate limit reached', fix: 'run again later' });
    switch (failure.status) {
        case 401:
            return error('not-authenticated', { found: 'the token was refused: it is wrong or expired', fix: permission });
        case 403:
            return error('not-permitted', {
                expected: 'a token that may do this',
                found: `one that may not ("${words}")`,
                fix: permission,
            });
        case 404:
            return error('not-found', {
                expected: 'to find it',
                found: 'nothing that this token may see',
                fix: absence,
            });
        case 407:
            return error('proxy-credentials', { found: _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyWantsCredentials */ .e[1] });
        case 0:
            return error('platform-unreachable', {
                found: `no answer came (${words})`,
                fix: 'check the network and the address',
            });
        default:
            return failure.status >= 500
                ? error('platform-unavailable', {
                    expected: 'an answer',
                    found: `status ${failure.status} several times`,
                    fix: 'run again later',
                })
                : error('not-accepted', {
                    found: `the request was not accepted (${failure.status}: ${words})`,
                    fix: 'correct what it names and run again',
                });
    }
}
/** Bounds a foreign message for use in an error: one line, 300 characters, no echoed secret. */
function bounded(words, secrets) {
    let text = words;
    for (const secret of secrets)
        if (secret !== '')
            text = text.replaceAll(secret, '***');
    const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}


/***/ }),

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

/***/ 13752:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepNote: () => (/* binding */ keepNote)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56936);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21803);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36879);



/**
 * Writes the note, or the text of the one that has its marker. Returns whether anything was written.
 *
 * @throws UsageError without a token, RemoteError
 */
async function keepNote(facts, context, note) {
    const { project, request, marker, text } = note;
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .gitlabClient */ .D)(facts, context);
    const where = `merge request !${request}`;
    const found = await client.attempt((0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .looking */ .WL)(`reading the notes of ${where}`, project), async (api) => {
        const query = { sort: 'asc', orderBy: 'created_at', perPage: 100, maxPages: 20 };
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(await api.MergeRequestNotes.all(project, request, query), `GitLab: notes of ${where}`);
    });
    const own = found.find(({ system, body }) => system !== true && body?.startsWith(`${marker}\n`) === true);
    const body = `${marker}\n${text}`;
    if (own?.body?.trimEnd() === body.trimEnd())
        return false;
    await client.attempt((0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(`a note in ${where}`, project), async (api) => {
        if (own === undefined)
            await api.MergeRequestNotes.create(project, request, body);
        else
            await api.MergeRequestNotes.edit(project, request, own.id, { body });
    });
    return true;
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


/***/ }),

/***/ 59282:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ attemptTimeout),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   d_: () => (/* binding */ patiently)
/* harmony export */ });
/* unused harmony export retryable */
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34744);

/** Upper bound of retries for a platform: long enough for a hiccup or a secondary limit. */
const patience = { deadlineMs: 90_000, firstPauseMs: 1_000, maxPauseMs: 16_000 };
/** Limit of one attempt in milliseconds. */
const attemptTimeout = 30_000;
const attempts = 5;
/**
 * Repeats one request until it is answered, as long as waiting can help; logs a long wait.
 * `failureOf` tells a failed request from a bug, which is thrown as it is.
 */
async function patiently(platform, request, failureOf, { clock, log }) {
    const decide = (error, attempt) => {
        const failure = failureOf(error);
        const decision = failure === undefined ? false : retryable(failure, attempt, clock.now());
        if (decision !== false)
            log.info(`${platform} answered ${failure?.status || 'nothing'}${pauseOf(decision)}`);
        return decision;
    };
    return (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(request, decide, patience, clock);
}
function pauseOf({ afterMs }) {
    return afterMs === undefined ? ', trying again' : `, it asks to wait ${Math.ceil(afterMs / 1000)} s`;
}
/**
 * Decides whether a failed request is retried, and after which pause.
 * Rate limits wait as long as the platform asks; failures of the server or the network are tried a few times.
 */
function retryable(failure, attempt, now) {
    if (isRateLimit(failure))
        return { afterMs: pauseAskedFor(failure, now) };
    const passing = failure.status === 0 || failure.status >= 500;
    return passing && attempt < attempts ? {} : false;
}
/**
 * Tells a rate limit from other failures.
 * GitHub answers 403 for its limits, too ("Rate limits for the REST API"); plain 403s have requests left.
 */
function isRateLimit(failure) {
    if (failure.status === 429)
        return true;
    if (failure.status !== 403)
        return false;
    const { headers } = failure;
    return (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(failure.message));
}
/**
 * Returns the requested pause in milliseconds.
 * Retry-After (RFC 9110, 10.2.3), else the time of the reset, else the minute that GitHub recommends.
 */
function pauseAskedFor(failure, now) {
    const asked = failure.headers['retry-after'];
    if (asked !== undefined && /^\d{1,6}$/.test(asked))
        return Number(asked) * 1000;
    const date = Date.parse(asked ?? '');
    if (!Number.isNaN(date))
        return Math.max(0, date - now.getTime());
    const reset = failure.headers['x-ratelimit-reset'] ?? failure.headers['ratelimit-reset'];
    if (reset !== undefined && /^\d{1,12}$/.test(reset))
        return Math.max(0, Number(reset) * 1000 - now.getTime());
    return 60_000;
}


/***/ }),

/***/ 95133:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath),
/* harmony export */   _: () => (/* binding */ tagWanted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** For a tag that the platform's API makes. */
const tagWanted = { what: 'a tag by the API', otherwise: 'make the tag with tag-by: git' };
const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;
/**
 * Returns the path of a repository on its platform. Throws UsageError.
 * Takes a path (`owner/name`), an HTTP URL, an SSH URL or the scp-like form (git-clone(1), "GIT URLS"); refuses
 * another host, credentials and anything else.
 */
function repositoryPath(repository, host) {
    const address = parseAddress(repository);
    if (address.credentials) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository of ${host.wanted?.what ?? 'a change request'}`,
            expected: 'a URL without a user name and password',
            found: 'one with',
            fix: 'remove them, the token comes from the environment',
        });
    }
    const server = new URL(host.serverUrl);
    if (address.host !== undefined && !sameHost(address, server))
        throw otherPlatform(repository, host);
    const segments = withoutRoot(address, server)
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .split('/');
    const fits = host.deep ? segments.length >= 2 && segments.length <= 21 : segments.length === 2;
    if (!fits || !segments.every((part) => segment.test(part)))
        throw otherPlatform(repository, host);
    return segments.join('/');
}
function parseAddress(repository) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(repository) && URL.canParse(repository)) {
        const url = new URL(repository);
        const ssh = /^(?:git\+)?ssh:$/.test(url.protocol);
        return {
            host: ssh ? url.hostname : /^https?:$/.test(url.protocol) ? url.host : '',
            ssh,
            path: url.pathname.replace(/^\/+/, ''),
            credentials: url.password !== '' || (url.username !== '' && !ssh),
        };
    }
    const scp = /^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+):(?!\/\/)\/?(.+)$/.exec(repository);
    if (scp !== null)
        return { host: scp[1] ?? '', ssh: true, path: scp[2] ?? '', credentials: false };
    return { ssh: false, path: repository, credentials: false };
}
/** Compares hosts; SSH may have its own port and name: `ssh.github.com`, `altssh.gitlab.com`. */
function sameHost(address, server) {
    const host = address.host?.toLowerCase();
    if (!address.ssh)
        return host === server.host;
    return [server.hostname, `ssh.${server.hostname}`, `altssh.${server.hostname}`].includes(host ?? '');
}
/**
 * Removes the path of a GitLab below one (`https://example.com/gitlab`).
 * HTTP URLs have that path, SSH ones do not.
 */
function withoutRoot(address, server) {
    const root = server.pathname.replace(/^\/+|\/+$/g, '');
    if (root === '' || address.host === undefined || address.ssh)
        return address.path;
    return address.path.startsWith(`${root}/`) ? address.path.slice(root.length + 1) : '';
}
function otherPlatform(repository, host) {
    const form = host.deep ? 'group/project' : 'owner/name';
    const { what, otherwise } = host.wanted ?? {
        what: 'a change request',
        otherwise: 'land the change with commit: git',
    };
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'other-platform',
        where: `${what} on ${host.platform}`,
        expected: `${form} or a URL on ${new URL(host.serverUrl).host}`,
        found: `"${repository.slice(0, 200)}"`,
        fix: `run the step on the platform that hosts this repository, or ${otherwise}`,
    });
}


/***/ }),

/***/ 98347:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ refusePlainHttp)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _http_forbidden_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56599);


/** Refuses to send a token without TLS, except to a server on this machine. @throws UsageError */
function refusePlainHttp(platform, address) {
    const { protocol, hostname, host } = new URL(address);
    if (protocol === 'https:' || (0,_http_forbidden_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(hostname.replace(/^\[|\]$/g, '')))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'insecure-platform',
        where: platform,
        expected: 'an https address to send a token to',
        found: `http://${host}`,
        fix: 'correct the variable that names the server, or serve it over https',
    });
}


/***/ })

};
