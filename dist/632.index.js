export const id = 632;
export const ids = [632];
export const modules = {

/***/ 9071:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ coAuthorAddresses),
/* harmony export */   KA: () => (/* binding */ isPerson),
/* harmony export */   QS: () => (/* binding */ accountFlaw),
/* harmony export */   m7: () => (/* binding */ dateIn),
/* harmony export */   vi: () => (/* binding */ accountName)
/* harmony export */ });
/**
 * Returns the name for comparison and display.
 * For a deleted user, a name that no user can have.
 */
function accountName(account) {
    return account?.login ?? account?.username ?? '(deleted user)';
}
/** Tells whether a name, as `accountName` gives it, is that of a person: of no bot and no deleted user. */
function isPerson(name) {
    return name !== accountName(null) && accountFlaw({ login: name }) === undefined;
}
/** Explains why an account cannot approve: a bot or a deleted user; undefined for a person. */
function accountFlaw(account) {
    const name = account?.login ?? account?.username;
    if (name === undefined || /^ghost\d*$/i.test(name))
        return 'is a deleted user';
    return isBot(account ?? {}, name) ? 'is a bot' : undefined;
}
/**
 * Tells whether an account is a bot.
 * GitLab names the users of access tokens `project_1_bot` and `group_1_bot_9f`.
 */
function isBot({ type, bot }, name) {
    if (type !== undefined && type !== 'User')
        return true;
    return bot === true || name.endsWith('[bot]') || /^(?:project|group)_\d+_bot(?:_\w+)?$/.test(name);
}
/** Reads a date of an answer; undefined for anything else. */
function dateIn(text) {
    if (typeof text !== 'string')
        return undefined;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** Reads names and addresses of the trailers `Co-authored-by: name <address>`. */
function coAuthorAddresses(message) {
    return [...message.matchAll(/^co-authored-by:[^<\n]*<([^<>\s]{3,320})>\s*$/gim)].map(([, address]) => address ?? '');
}


/***/ }),

/***/ 48555:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ answeredJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8400);
/* harmony import */ var _http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59282);




/** An OIDC token, a discovery document and a set of keys are smaller. */
const maxBytes = 1024 * 1024;
/** Answer of a server outside of the platform's API that is no success. */
class NoAnswer extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
/** Reads JSON from a server of the platform; follows no redirect. Throws RemoteError. */
async function answeredJson(platform, request, context) {
    const { url, headers = {}, what } = request;
    const { environment = {}, deadline } = context;
    const exchange = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createExchange */ .C)({ timeoutMs: _http_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptTimeout */ .JS, maxBytes, environment, deadline });
    const ask = async () => {
        const answer = await exchange({ method: 'GET', url, headers: { accept: 'application/json', ...headers } });
        if (answer.status !== 200 || answer.bytes === undefined)
            throw new NoAnswer({ status: answer.status, message: `status ${answer.status}`, headers: answer.headers });
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes));
    };
    try {
        return await (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .patiently */ .d_)(platform, ask, (error) => (error instanceof NoAnswer ? error.failure : undefined), context);
    }
    catch (error) {
        const known = (0,_http_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionError */ .$)(error, url.host);
        const isForeign = error instanceof NoAnswer || error instanceof SyntaxError || error instanceof TypeError;
        if (!isForeign)
            throw known;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'identity-unreadable',
            where: `${platform}: ${what}`,
            expected: 'JSON',
            found: error instanceof NoAnswer ? error.message : 'something else',
            fix: `check whether the job reaches ${url.host}`,
        });
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

/***/ 75458:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   u7: () => (/* binding */ unmarked),
/* harmony export */   wW: () => (/* binding */ headed)
/* harmony export */ });
const notice = '\n\n(Cut here: the text is longer than the platform holds.)';
/** Cuts a text to the platform's limit, at the end of a line. Length in UTF-16 units. */
function fitting(text, limit) {
    if (text.length <= limit)
        return text;
    const room = text.slice(0, limit - notice.length);
    const line = room.lastIndexOf('\n');
    return `${(line > 0 ? room.slice(0, line) : room).replace(/[\ud800-\udbff]$/, '')}${notice}`;
}
/** Header of a text: the mark of a change, which Markdown does not show, and a link to the run. */
function headed(text, { change, run }) {
    if (change === undefined)
        return text;
    const link = run !== undefined && linkable.test(run) ? `[Run](<${run}>)\n\n` : '';
    return `<!-- krci-deploy: change ${change} -->\n\n${link}${text}`;
}
/** Takes the mark of a change away, and the link with it. */
function unmarked(text) {
    return text.replace(header, '');
}
/** Returns the change that a stored text is marked with. */
function markOf(text) {
    return header.exec(text ?? '')?.[1];
}
const linkable = /^https?:\/\/[A-Za-z0-9._~:/?#!$&*+,;=%-]{1,500}$/;
const header = /^<!-- krci-deploy: change ([0-9a-f]{64}) -->\s*(?:\[Run\]\(<[^>\s]{1,500}>\)\s*)?/;
/** Compares texts without their headers, line ends and outer white space, which platforms change when they store a text. */
function sameText(stored, wanted) {
    return normal(unmarked(stored ?? '')) === normal(unmarked(wanted)) && markOf(stored) === markOf(wanted);
}
function normal(text) {
    return text.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 92897:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ matchesAnyBranch),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   dh: () => (/* binding */ matchesRef)
/* harmony export */ });
/**
 * Names that no project gives to a branch.
 * A pattern that matches one of them matches any pushed branch.
 */
const strangers = ['qzxj', 'zjq-7', '7wq', 'Zqj', 'jq/xz', 'q/z/7'];
/**
 * Tells whether a pattern of branches matches nearly any branch.
 * For example `*`, `?*`, `[a-z]*`, `[!~]*`, `*` with slashes. Patterns are those of Ruby's `File.fnmatch` with
 * FNM_PATHNAME, as GitHub has them.
 */
function matchesAnyBranch(pattern) {
    const parts = partsOf(pattern);
    return strangers.some((name) => matches(parts, name));
}
function partsOf(pattern) {
    const parts = [];
    for (const [token] of pattern.matchAll(/\*\*\/?|\*|\?|\[[^\]]+\]|\\.|./gsu)) {
        if (token.startsWith('**'))
            parts.push({ many: 'path' });
        else if (token === '*')
            parts.push({ many: 'name' });
        else
            parts.push({ one: testOf(token) });
    }
    return parts;
}
function testOf(token) {
    if (token === '?')
        return (character) => character !== '/';
    if (token.length < 3)
        return (character) => character === token.at(-1);
    const isNegated = /^\[[!^]/.test(token);
    const ranges = token.slice(isNegated ? 2 : 1, -1);
    return (character) => character !== '/' && isInRanges(ranges, character) !== isNegated;
}
/** Tells whether ranges such as `a-z0-9_` have a character; a range has its ends in code points. */
function isInRanges(ranges, character) {
    return [...ranges.matchAll(/(.)-(.)|(.)/gsu)].some(([, from, to, single]) => single === undefined ? (from ?? '') <= character && character <= (to ?? '') : single === character);
}
/** Matches a name in time of the product of both lengths, whatever the pattern. */
function matches(parts, name) {
    let reached = new Set([0]);
    for (const part of parts) {
        const next = new Set();
        for (const at of reached) {
            if ('one' in part) {
                if (at < name.length && part.one(name.charAt(at)))
                    next.add(at + 1);
                continue;
            }
            for (let end = at; end <= name.length; end += 1) {
                next.add(end);
                if (part.many === 'name' && name.charAt(end) === '/')
                    break;
            }
        }
        reached = next;
    }
    return reached.has(name.length);
}
/** Tells whether a pattern of GitHub's rulesets matches a whole ref, such as `refs/tags/v1`. */
function matchesRef(pattern, ref) {
    return matches(partsOf(pattern), ref);
}
/** Tells whether a pattern of GitLab matches a branch: a star stands for any characters, slashes included. */
function matchesWildcard(pattern, branch) {
    const parts = Array.from(pattern, (token) => {
        return token === '*' ? { many: 'path' } : { one: (character) => character === token };
    });
    return matches(parts, branch);
}


/***/ }),

/***/ 10466:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
const successes = new Set(['success', 'active']);
const failures = new Set(['failure', 'error', 'failed', 'canceled']);
/** Returns what a word of a platform means; what is not known is no success. */
function stateOf(word) {
    if (successes.has(word))
        return 'success';
    return failures.has(word) ? 'failure' : 'pending';
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

/***/ 39653:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inAll),
/* harmony export */   V: () => (/* binding */ anybody)
/* harmony export */ });
const anybody = { kind: 'anybody', name: 'everyone with write access' };
/** Returns who is in all lists: a change must pass every means of protection. */
function inAll(lists) {
    const [first = [anybody], ...others] = lists;
    return first.filter(({ kind, name }) => others.every((list) => list.some((one) => one.kind === kind && one.name === name)));
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

/***/ 20857:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ verifiedClaims),
/* harmony export */   f: () => (/* binding */ ownAudience)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28560);
/* harmony import */ var _answer_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48555);
/* harmony import */ var _given_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14216);




/** Audience of tokens by which a job shows which one it is. */
const ownAudience = 'krci-deploy';
/**
 * Verifies a token of the platform about this job: signature by a key of the issuer, issuer, audience and time.
 *
 * @throws RefusedError for a token that is not good, RemoteError where the issuer's keys cannot be read
 */
async function verifiedClaims(token, issuer, context) {
    const { platform, url } = issuer;
    const named = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)((0,_given_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .unverifiedClaims */ .Z)(token), 'iss');
    if (!isIssuer(named, issuer))
        throw notGood(platform, `a token of ${url}`, `one of ${named ?? 'nobody'}`);
    // Loaded here: most runs verify no token.
    const { createLocalJWKSet, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 3143).then(__webpack_require__.bind(__webpack_require__, 73143));
    const keys = createLocalJWKSet(await keysOf(issuer, context));
    try {
        const { payload } = await jwtVerify(token, keys, {
            issuer: named,
            audience: ownAudience,
            algorithms: ['RS256', 'ES256'],
            clockTolerance: 60,
            currentDate: context.clock.now(),
            requiredClaims: ['exp'],
        });
        return (name) => {
            const value = payload[name];
            return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
        };
    }
    catch (error) {
        if (!(error instanceof errors.JOSEError))
            throw error;
        throw notGood(platform, `a token that ${url} signed for "${ownAudience}"`, error.message);
    }
}
function isIssuer(named, { url, hasEnterprises }) {
    if (named === undefined || named === url)
        return named === url;
    return hasEnterprises && named.startsWith(`${url}/`) && /^[A-Za-z0-9-]{1,100}$/.test(named.slice(url.length + 1));
}
/** Reads the issuer's keys (OpenID Connect Discovery 1.0, section 4) from the issuer's own host. */
async function keysOf({ platform, url }, context) {
    const discovery = new URL(`${url}/.well-known/openid-configuration`);
    const known = await (0,_answer_json_js__WEBPACK_IMPORTED_MODULE_1__/* .answeredJson */ .s)(platform, { url: discovery, what: 'the OIDC issuer' }, context);
    const address = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(known, 'jwks_uri');
    if (address === undefined || !URL.canParse(address) || new URL(address).origin !== discovery.origin)
        throw notGood(platform, `keys at ${discovery.origin}`, address ?? 'none');
    const set = await (0,_answer_json_js__WEBPACK_IMPORTED_MODULE_1__/* .answeredJson */ .s)(platform, { url: new URL(address), what: 'the keys of the OIDC issuer' }, context);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jose checks the set and each key
    return set;
}
function notGood(platform, expected, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'identity-not-good',
        where: `${platform}: OIDC token of the job`,
        expected,
        found,
        fix: "leave the variables of the job's tokens as the platform sets them",
    });
}


/***/ }),

/***/ 44828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withFacts),
/* harmony export */   p: () => (/* binding */ comparedFacts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Compares facts of the job. Returns the names of those that were compared. Throws RefusedError for one that differs. */
function comparedFacts(where, facts) {
    const compared = facts.filter(({ said, known }) => said !== undefined && known !== undefined);
    const other = compared.find(({ said, known, ignoresCase }) => fold(said, ignoresCase) !== fold(known, ignoresCase));
    if (other === undefined)
        return compared.map(({ name }) => name);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'job-of-another',
        where,
        expected: `${other.name} ${other.said ?? ''}, as the variables of the job say`,
        found: other.known ?? '',
        fix: "leave the platform's variables as it sets them",
    });
}
/** Adds facts that were compared in another way. */
function withFacts(proof, compared) {
    return { ...proof, proven: [...new Set([...proof.proven, ...compared])] };
}
function fold(text, ignoresCase = false) {
    return ignoresCase ? text?.toLowerCase() : text;
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

/***/ 10977:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BranchMovedError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** A branch that moved since the changes were made: read it, make the changes and try again. */
class BranchMovedError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}


/***/ }),

/***/ 52927:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rehearse)
/* harmony export */ });
/** Opens a platform whose changes are noted; its answers to them are empty. */
function rehearse(open) {
    const calls = [];
    return { platform: open((call) => void calls.push(call)), calls };
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


/***/ }),

/***/ 67754:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ closeSuperseded)
/* harmony export */ });
/* unused harmony export supersededHeads */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75458);


/**
 * Closes requests older than the one that stays.
 * A run that lags behind must not close its successor's.
 */
async function closeSuperseded(superseded, requests) {
    const found = await requests.find(supersededHeads(superseded));
    const closed = [];
    for (const { body, ...request } of found) {
        await requests.close(request.number, (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .unmarked */ .u7)(body ?? ''));
        closed.push(request);
    }
    return closed;
}
/** Makes a test for superseded heads. Throws UsageError for a prefix that matches nearly all. */
function supersededHeads({ headPrefix, heads = [] }) {
    if (headPrefix !== undefined && headPrefix.length < 3) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'prefix-too-short',
            where: 'superseded requests',
            expected: 'a branch prefix of at least three characters',
            found: `"${headPrefix}"`,
        });
    }
    const exact = new Set(heads);
    return (head) => exact.has(head) || (headPrefix !== undefined && head.startsWith(headPrefix));
}


/***/ })

};
