export const id = 7457;
export const ids = [7457];
export const modules = {

/***/ 8228:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ clockWithin),
/* harmony export */   Hx: () => (/* binding */ deadlinePassed),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   qm: () => (/* binding */ deadlineAt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



const maxTimerMs = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), maxTimerMs));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return { left, signal };
}
/**
 * Returns a clock that does not sleep beyond the deadline: a pause that would outlast it, for a rate limit as for a
 * queue, is refused at once.
 *
 * Its `sleep` throws RemoteError `deadline-passed`.
 */
function clockWithin(clock, deadline) {
    return {
        now: () => clock.now(),
        random: () => clock.random(),
        left: () => deadline.left(),
        sleep: async (milliseconds) => {
            if (milliseconds > deadline.left())
                throw deadlinePassed('the next attempt');
            await clock.sleep(milliseconds);
        },
    };
}
/** Makes the error for a request to `where` that the deadline ended. */
function deadlinePassed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({
        code: 'deadline-passed',
        where,
        found: 'timed out before all of it was done',
        fix: 'run it again, or raise "timeout"',
    });
}
/**
 * Makes a failure final when the server requires a longer pause than is left: `within` is a deadline, or the clock of
 * a run.
 */
function inTime(error, within) {
    const left = within?.left?.();
    if (left === undefined || !(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return error;
    if ((error.retryAfterMs ?? 0) <= left)
        return error;
    const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
    const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}


/***/ }),

/***/ 34744:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



/**
 * Runs `operation` until it succeeds, `decide` gives up, or the policy's or the run's deadline would pass during the
 * next pause; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadlineMs;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
            const pause = decision.afterMs ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            if (pause > (clock.left?.() ?? pause))
                throw (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .RN)(error, clock);
            await clock.sleep(pause);
        }
    }
}
/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass.
 * The last error is thrown as a plain RemoteError, so that a caller with a policy of its own does not multiply attempts.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N) || !mayRepeat(error))
            return false;
        if (attempt >= (error.isConnectionRefused ? policy.maxRefusals : policy.maxAttempts))
            return false;
        return { afterMs: error.retryAfterMs };
    };
    try {
        return await retry(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(withAttempts(error, attempts), { cause: error.cause });
    }
}
function withAttempts({ problem }, attempts) {
    if (attempts === 1)
        return problem;
    const parts = [problem.found, `gave up after ${attempts} attempts`];
    return { ...problem, found: parts.filter((part) => part !== undefined).join('; ') };
}


/***/ }),

/***/ 46762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'empty, or too long');
    if (/\p{Cc}/u.test(text))
        throw invalid(text, 'it holds a line break or control character');
    if (text.startsWith('-'))
        throw invalid(text, 'it would be read as an option; write ./ in front of a path');
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw invalid(text, 'remote helpers (name::address) are not supported');
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return fromUrl(text);
    if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text))
        return { url: text, name: shortName(text), kind: 'ssh' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text);
    return { url: path, name: path, kind: 'file' };
}
function fromUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw invalid(text, 'it is not a valid URL');
    const kind = kinds[url.protocol];
    if (kind === undefined)
        throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
    const user = kind === 'ssh' ? '' : url.username;
    if (user !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository on ${url.host}`,
            expected: 'a URL without credentials',
            found: 'one with them',
            fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
        });
    }
    if (kind === 'file')
        return { url: text, name: decodeURIComponent(url.pathname), kind };
    if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw invalid(text, 'its host is an option');
    return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}
const kinds = {
    'https:': 'http',
    'http:': 'http',
    'ssh:': 'ssh',
    'file:': 'file',
};
function shortName(text) {
    return text.replace(/\/+$/, '').replace(/\.git$/, '');
}
function invalid(text, why) {
    const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-repository',
        where: 'repository',
        expected: 'the URL or path of a Git repository',
        found: `${shown} (${why})`,
    });
}


/***/ }),

/***/ 86482:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ nextNumber),
/* harmony export */   c9: () => (/* binding */ devVersion),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* unused harmony exports shaPart, utcDate */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


/** Makes `1.2.3-dev.20230315.abc123f`; with a height `1.2.3-dev.20230315.14.abc123f`. */
function devVersion(core, commit, height) {
    const prerelease = [
        'dev',
        utcDate(commit.time),
        ...(height === undefined ? [] : [String(height)]),
        shaPart(commit.id),
    ];
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease, build: [] };
}
/** Makes `1.2.3-rc.4`; KubeRocketCI's `1.2.3-SNAPSHOT.4` and `1.2.3-RC.4` by another word. */
function numbered(core, word, number) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [word, String(number)], build: [] };
}
/** Returns the N of `<word>.N`; undefined for any other prerelease. */
function numberOf(version, word) {
    const [first, number, ...rest] = version.prerelease;
    if (first !== word || number === undefined || rest.length > 0 || !(0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumeric */ .kf)(number))
        return undefined;
    const value = Number(number);
    return Number.isSafeInteger(value) ? value : undefined;
}
/**
 * Returns seven characters of the commit's id, and more until one is a letter: an identifier of digits alone must not
 * start with 0 (SemVer 9) and would sort below every other. It stays a prefix of the id, so Git still resolves it.
 */
function shaPart(id) {
    const letter = id.search(/[a-f]/);
    return letter === -1 ? `g${id}` : id.slice(0, Math.max(7, letter + 1));
}
/** Returns the committer's day in UTC: of the commit, not of the build, so that a re-run gives the same version. */
function utcDate(seconds) {
    const date = new Date(seconds * 1000);
    const year = date.getUTCFullYear();
    if (Number.isNaN(year) || year < 1000 || year > 9999) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'commit-date-out-of-range',
            where: "the commit's date, which a dev version contains",
            expected: 'a year of four digits',
            found: `${seconds} s after 1970`,
            fix: "amend the commit's date",
        });
    }
    return date.toISOString().slice(0, 10).replaceAll('-', '');
}
/**
 * Returns one more than the highest number of any tag, wherever it points: a number once given is never given again.
 */
function nextNumber(tags, core, word) {
    let taken = 0;
    for (const { version } of tags) {
        if ((0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(version, core) === 0)
            taken = Math.max(taken, numberOf(version, word) ?? 0);
    }
    return taken + 1;
}


/***/ }),

/***/ 63987:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eD: () => (/* binding */ writeDotenv),
/* harmony export */   fo: () => (/* binding */ existingBuildIn),
/* harmony export */   q6: () => (/* binding */ buildVariables),
/* harmony export */   qd: () => (/* binding */ parseDotenv)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _krci_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81268);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16905);



const variable = /^(?:export +)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
/** Tag grammar of the OCI distribution-spec. */
const imageTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const gitTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_./@+-]{0,254}$/;
/** Variables of a dotenv file that say which version a build has. */
const buildVariables = ['BUILD_VERSION', 'VCS_TAG', 'IMAGE_TAG'];
/** Variables of a dotenv file as GitLab reads it: `NAME=value` lines. */
function parseDotenv(text) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = variable.exec(line.trim());
        if (match !== null)
            values.set(match[1] ?? '', (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'));
    }
    return values;
}
/**
 * Reads the version of a build; `where` names the file or what else holds the variables. BUILD_VERSION is a short sha by
 * default, and what all builds of a branch have in common in a pipeline of Tekton (0.1.0-SNAPSHOT): then VCS_TAG counts.
 * @throws UsageError when neither is a version.
 */
function existingBuildIn(values, where) {
    const [tag, imageTag] = [
        matching(values.get('VCS_TAG'), gitTagGrammar),
        matching(values.get('IMAGE_TAG'), imageTagGrammar),
    ];
    const own = values.get('BUILD_VERSION');
    const isCommon = own !== undefined && own !== '' && tag?.includes(`${own}.`) === true;
    const candidates = isCommon ? [tag, own, imageTag] : [own, tag, imageTag];
    const version = candidates.flatMap((one) => (one === undefined ? [] : (versionIn(one) ?? []))).at(0);
    if (version !== undefined)
        return { version, tag, imageTag };
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'no-version-in-dotenv',
        where,
        expected: 'a version in BUILD_VERSION, VCS_TAG or IMAGE_TAG',
        found: listText(candidates),
        fix: 'let the job that writes the file set a version',
    });
}
/** Returns the text with these variables set: those that are there in their place, the others at the end. */
function writeDotenv(text, values) {
    const open = new Map(Object.entries(values));
    const lines = text.split('\n').map((line) => {
        const name = variable.exec(line.trim())?.[1] ?? '';
        const value = open.get(name);
        open.delete(name);
        return value === undefined ? line : `${name}=${value}`;
    });
    const added = [...open].map(([name, value]) => `${name}=${value}`);
    const kept = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    return `${[...kept, ...added].join('\n')}\n`;
}
function versionIn(text) {
    const bare = text.startsWith(_krci_js__WEBPACK_IMPORTED_MODULE_1__/* .krciPrefix */ .G) ? text.slice(_krci_js__WEBPACK_IMPORTED_MODULE_1__/* .krciPrefix */ .G.length) : text.replace(/^v/, '');
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(bare);
}
function matching(text, grammar) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}
function listText(values) {
    const given = values.flatMap((value) => (value === undefined || value === '' ? [] : `"${value.slice(0, 60)}"`));
    return given.length === 0 ? 'none of them' : given.join(', ');
}


/***/ }),

/***/ 89356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ forgottenRelease),
/* harmony export */   a: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86482);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17208);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16905);




/**
 * Candidates and releases only go up. Every release of the line holds, reachable or not, and for a candidate every other
 * candidate, in tags or in the target registry. Inside a maintenance range only that range is the line: 1.2.4 is no step
 * back because 2.0.0 exists.
 * @throws RefusedError that names the holder.
 */
function guard(version, facts, policy) {
    if (policy.channel === 'dev')
        return;
    const holds = (held) => (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .inRange */ .r4)(held.version, policy.range) && stands(held.version, version, policy);
    // There may be ten thousand tags, of which few hold anything.
    const tags = facts.tags.filter(holds).map((tag) => ({ version: tag.version, by: `tag ${tag.name}` }));
    const holder = (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .highest */ .BR)([...tags, ...facts.taken.filter(holds)], (held) => held.version);
    if (holder === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'version-not-higher',
        where: `channel ${policy.channel}`,
        expected: `a version higher than ${holder.by}`,
        found: (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(version),
        fix: advice(holder, policy),
    });
}
function stands(taken, version, { channel }) {
    const counts = (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(taken) || (channel === 'rc' && (0,_channel_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(taken, 'rc') !== undefined);
    return counts && (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(taken, version) >= 0;
}
function advice({ version }, { range }) {
    if (!(0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(version))
        return `go on above it with set: ${(0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCore */ .rT)(version)}, or merge what it was made from`;
    if (range !== undefined)
        return `take the tags of ${range.name} into this branch first`;
    return 'count from it with tags: all, merge it back, or give a maintenance branch its range (release/1.2, or the input range)';
}
/** Finds the highest release of the line above the base that is not an ancestor of the commit. */
function forgottenRelease({ tags, base, head }, { range }) {
    const above = tags.filter(({ version, commit }) => (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(version) &&
        commit !== head.id &&
        (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .inRange */ .r4)(version, range) &&
        (base === undefined || (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(version, base.version) > 0));
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .highest */ .BR)(above, ({ version }) => version);
}


/***/ }),

/***/ 81268:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ krciPrefix),
/* harmony export */   e: () => (/* binding */ decideKrci)
/* harmony export */ });
/* harmony import */ var _channel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86482);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89356);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17208);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16905);




/** Prefix of the version in KubeRocketCI's Git tags. */
const krciPrefix = 'build/';
const words = { dev: 'SNAPSHOT', rc: 'RC' };
/** Returns the word of a channel: `SNAPSHOT`, or the suffix that the codebase's `startFrom` has. */
function wordOf(channel, { devWord }) {
    return channel === 'dev' ? (devWord ?? words.dev) : words[channel];
}
/**
 * Decides KubeRocketCI's versions: `0.1.0-SNAPSHOT.4`, on release branches `0.1.0-RC.2`. The platform counts in the
 * status of a live object, which a restore loses; here the number is one more than any that a Git tag or the registry
 * holds. The core is the highest in use, and the next minor once that one is released, as the platform raises it.
 */
function decideKrci(facts, policy) {
    const { core, reason } = coreInUse(facts, policy);
    const here = (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .highest */ .BR)(facts.tags.filter(({ commit, version }) => commit === facts.head.id && isOfChannel(version, core, policy)), ({ version }) => version);
    const version = here?.version ?? next(facts, policy, core);
    if (here === undefined && policy.channel === 'release')
        (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .guard */ .a)(version, facts, policy);
    return {
        version,
        core,
        changed: here === undefined,
        bump: 'none',
        decidedBy: reason,
        tag: `${policy.prefix}${(0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(version)}`,
        tagged: here !== undefined,
        rows: [],
        notes: [],
    };
}
function next(facts, policy, core) {
    if (policy.channel === 'release')
        return (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .release */ ._r)(core);
    const word = wordOf(policy.channel, policy);
    return (0,_channel_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(core, word, (0,_channel_js__WEBPACK_IMPORTED_MODULE_0__/* .nextNumber */ .Pt)([...facts.tags, ...facts.taken], core, word));
}
function isOfChannel(version, core, policy) {
    const { channel } = policy;
    if ((0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCores */ .Ou)(version, core) !== 0)
        return false;
    return channel === 'release' ? (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(version) : (0,_channel_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(version, wordOf(channel, policy)) !== undefined;
}
function coreInUse(facts, policy) {
    if (policy.set !== undefined)
        return { core: policy.set, reason: { kind: 'input', line: `set: ${(0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCore */ .rT)(policy.set)}` } };
    const inUse = (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .highest */ .BR)(facts.tags.filter(({ version }) => (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .inRange */ .r4)(version, policy.range)), ({ version }) => version);
    if (inUse === undefined) {
        return {
            core: policy.initial,
            reason: { kind: 'initial', line: `initial-version: ${(0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCore */ .rT)(policy.initial)}` },
        };
    }
    const { major, minor, patch } = inUse.version;
    const released = (0,_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(inUse.version) && inUse.commit !== facts.head.id;
    const reason = { kind: 'tag', line: `tag ${inUse.name}` };
    return { core: released ? { major, minor: minor + 1, patch: 0 } : { major, minor, patch }, reason };
}


/***/ }),

/***/ 17208:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ sameRange),
/* harmony export */   RC: () => (/* binding */ parseRange),
/* harmony export */   nU: () => (/* binding */ rangeOfBranch),
/* harmony export */   no: () => (/* binding */ maintenancePatterns),
/* harmony export */   r4: () => (/* binding */ inRange),
/* harmony export */   tN: () => (/* binding */ isBelowEnd)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


/** Branch names that stand for a range; `{range}` is `1`, `1.x`, `1.2`, `1.2.x` or `1.2.3`. */
const maintenancePatterns = ['release/{range}', 'support/{range}', 'hotfix/{range}', '{range}'];
const parts = /^v?(\d{1,9})(?:\.(\d{1,9}|x)(?:\.(\d{1,9}|x))?)?$/;
/** Reads `1.x`, `1.2`, `1.2.x` or `1.2.3`; the last one starts there and ends with its minor. @throws UsageError */
function parseRange(text) {
    const range = readRange(text);
    if (range !== undefined)
        return range;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-range',
        where: 'range',
        expected: 'a range of versions such as 1.x, 1.2.x or 1.2.3',
        found: `"${text}"`,
    });
}
/** Returns the range of the first pattern that the branch matches; undefined for every other branch. */
function rangeOfBranch(branch, patterns) {
    for (const pattern of patterns) {
        const text = captured(branch, pattern);
        // A bare number is no maintenance branch: people name branches 2024 and 1.2 for other reasons.
        if (text === undefined || (pattern === '{range}' && !text.endsWith('x')))
            continue;
        const range = readRange(text);
        if (range !== undefined)
            return { ...range, name: `${range.name} (branch ${branch})` };
    }
    return undefined;
}
function inRange(version, range) {
    if (range === undefined)
        return true;
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(version, range.from) >= 0 && (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(version, range.below) < 0;
}
function sameRange(a, b) {
    return (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(a.from, b.from) === 0 && (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(a.below, b.below) === 0;
}
/**
 * Tells whether a version is below the end of the range. Such a release may be the base of a branch: one inside its
 * range, or one that it was cut from.
 */
function isBelowEnd(version, range) {
    return range === undefined || (0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCores */ .Ou)(version, range.below) < 0;
}
function readRange(text) {
    const match = parts.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), number(match[2]), number(match[3])];
    if (minor === undefined) {
        return { from: core(major, 0, 0), below: core(major + 1, 0, 0), name: `${major}.x` };
    }
    const from = core(major, minor, patch ?? 0);
    const name = patch === undefined ? `${major}.${minor}.x` : `${(0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCore */ .rT)(from)} to ${major}.${minor}.x`;
    return { from, below: core(major, minor + 1, 0), name };
}
function captured(branch, pattern) {
    const [before = '', after] = pattern.split('{range}');
    if (after === undefined || !branch.startsWith(before) || !branch.endsWith(after))
        return undefined;
    return branch.slice(before.length, branch.length - after.length);
}
function number(text) {
    return text === undefined || text === 'x' ? undefined : Number(text);
}
function core(major, minor, patch) {
    return { major, minor, patch };
}


/***/ })

};
