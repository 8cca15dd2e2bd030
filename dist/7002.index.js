export const id = 7002;
export const ids = [7002];
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

/***/ 49730:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   Lo: () => (/* binding */ messageText),
/* harmony export */   yY: () => (/* binding */ defaultIdentity)
/* harmony export */ });
/**
 * Identity with a reserved address (RFC 2606): a commit without an author of its own must not show on a stranger's
 * profile.
 */
const defaultIdentity = { name: 'krci-deploy', email: 'krci-deploy@noreply.invalid' };
const maxSubject = 200;
const maxBody = 64 * 1024;
/**
 * Returns the text of a commit: subject, body, trailers. Line breaks in a subject or a trailer become spaces, so that
 * no value can add a trailer; trailers without a value are left out. Throws for a trailer key that Git would not read
 * as one.
 */
function messageText(message) {
    const subject = oneLine(message.subject).slice(0, maxSubject) || 'Update manifests';
    const body = severalLines(message.body ?? '').slice(0, maxBody);
    const trailers = message.trailers
        .map(([key, value]) => [key, oneLine(value)])
        .filter(([, value]) => value !== '')
        .map(([key, value]) => `${trailerKey(key)}: ${value}`);
    return `${[subject, body, trailers.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}
/** `Name <email>` as Git writes it; characters that would end a field early are dropped. */
function identityText(identity) {
    const name = oneLine(identity.name).replaceAll(/[<>]/g, '').trim();
    const email = oneLine(identity.email).replaceAll(/[<>\s]/g, '');
    return `${name || defaultIdentity.name} <${email || defaultIdentity.email}>`;
}
function trailerKey(key) {
    if (/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(key))
        return key;
    throw new Error(`"${key}" is no key for a Git trailer`);
}
// Control characters, and the separators that some viewers break lines at.
const breaking = /[\p{Cc}\u2028\u2029]+/gu;
const control = /(?![\n\t])\p{Cc}/gu;
function oneLine(text) {
    return text.replaceAll(breaking, ' ').trim();
}
function severalLines(text) {
    return text.replaceAll('\r\n', '\n').replaceAll(control, '').trim();
}


/***/ }),

/***/ 20856:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ takeTag),
/* harmony export */   dF: () => (/* binding */ committer),
/* harmony export */   hs: () => (/* binding */ localTags),
/* harmony export */   uv: () => (/* binding */ remoteTags)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55349);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49730);


const prefix = 'refs/tags/';
const peeled = '^{}';
/**
 * All tags of the repository, in one process. show-ref takes the peeled ids from packed-refs, where for-each-ref opens
 * every tag object: 10 ms against 60 for ten thousand tags.
 */
async function localTags(git, cwd) {
    const { text } = await git.run(['show-ref', '-d', '--tags'], { cwd, accept: [1] });
    return readTags(text, ' ');
}
/** All tags of a remote. Throws GitError when it cannot be read. */
async function remoteTags(git, cwd, remote) {
    const { text } = await git.run(['ls-remote', '--tags', '--', remote], { cwd, timeout: 60_000 });
    return readTags(text, '\t');
}
/**
 * `<id><separator><ref>` lines; the line with `^{}` follows the one of the tag object and overrules it. One walk over
 * the text without a list of its lines: at ten thousand tags that is half the time.
 */
function readTags(text, separator) {
    const tags = [];
    let at = -1;
    for (let start = 0, end = 0; start < text.length; start = end + 1) {
        end = endOfLine(text, start);
        // Looked for only once passed: lines without any must not make every other line look to the end of the text.
        if (at < start)
            at = text.indexOf(separator, start);
        if (at === -1)
            break;
        if (at > end || !text.startsWith(prefix, at + 1))
            continue;
        const commit = text.slice(start, at);
        const isPeeled = text.endsWith(peeled, end);
        const name = text.slice(at + 1 + prefix.length, isPeeled ? end - peeled.length : end);
        if (isPeeled && tags.at(-1)?.name === name)
            tags.pop();
        tags.push({ name, commit });
    }
    return tags;
}
function endOfLine(text, start) {
    const end = text.indexOf('\n', start);
    return end === -1 ? text.length : end;
}
/**
 * Makes an annotated tag on the remote if there is none of that name. The server compares and swaps, so of any number
 * of writers one wins; nothing is left behind by one that dies before. `cwd` is a scratch repository that sees the
 * commit: the tag object is written there, never to the user's repository. Throws GitError when the remote cannot be
 * reached.
 */
async function takeTag(git, cwd, remote, tag) {
    const object = await git.run(['mktag'], { cwd, input: tagObject(tag) });
    const ref = `${prefix}${tag.name}`;
    // An empty expectation means that the ref must not exist: this push can create and can never move.
    const options = ['--porcelain', '--no-verify', '--no-follow-tags', '--no-signed', `--force-with-lease=${ref}:`];
    const pushed = await git.run(['push', ...options, '--', remote, `${object.text.trim()}:${ref}`], {
        cwd,
        accept: [1],
        timeout: 120_000,
    });
    if (pushed.exitCode === 0)
        return { outcome: /^=/m.test(pushed.text) ? 'there' : 'taken' };
    const status = pushed.text
        .split('\n')
        .find((line) => line.startsWith('!'))
        ?.split('\t')[2];
    if (status === undefined)
        throw new _git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X('push', pushed.exitCode, pushed.stderr);
    return { outcome: 'refused', reason: status.slice(0, 200) };
}
function tagObject({ name, commit, message, tagger, time }) {
    const seconds = Math.floor(time.getTime() / 1000);
    return `object ${commit}\ntype commit\ntag ${name}\ntagger ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .identityText */ .Ky)(tagger)} ${seconds} +0000\n\n${message.trim()}\n`;
}
/** Reads the identity of the user from the configuration; undefined when it has none. */
async function committer(git, cwd) {
    const { text } = await git.run(['var', 'GIT_COMMITTER_IDENT'], { cwd, accept: [128] });
    const match = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(text.trim());
    return match === null ? undefined : { name: match[1] ?? '', email: match[2] ?? '' };
}


/***/ }),

/***/ 7002:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  version: () => (/* binding */ version)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/git/git.js
var git_git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/version/declaration.js
var declaration = __webpack_require__(81297);
// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
;// CONCATENATED MODULE: ./lib/src/steps/version/explain.js


/** Rows that a summary can hold; the one that decided is always among them. */
const maxShownRows = 100;
const maxShownText = 100;
/** Explains the version: its base, the reading of each commit, the commit that decided. */
function explain(facts, decision, notes) {
    const blocks = [(0,report/* paragraph */.FY)(basis(facts, decision))];
    const remarks = [...decision.notes, ...notes];
    if (remarks.length > 0)
        blocks.push((0,report/* listing */.RR)(remarks));
    if (decision.rows.length > 0)
        blocks.push((0,report/* heading */.R_)('Commits'), commitTable(decision.rows));
    const hidden = facts.height - Math.min(decision.rows.length, maxShownRows);
    if (hidden > 0)
        blocks.push((0,report/* paragraph */.FY)(`${hidden} older commits are not shown.`));
    return blocks;
}
function wordsOf(reason) {
    return reason.kind === 'commit' ? `${reason.id.slice(0, 12)} ${cut(reason.line)}` : reason.line;
}
function basis({ base, height }, decision) {
    const since = base === undefined ? 'No release before this one' : `Last release ${base.name}`;
    const counted = `${height} ${height === 1 ? 'commit' : 'commits'} since`;
    const { decidedBy } = decision;
    return `${since}; ${counted}; ${decidedBy.kind === 'nothing' ? '' : 'decided by '}${wordsOf(decidedBy)}.`;
}
function commitTable(rows) {
    const newest = rows.slice(0, maxShownRows);
    const deciding = rows.slice(maxShownRows).filter(({ decided }) => decided);
    return (0,report/* table */.tp)(['Commit', 'Subject', 'Read as', 'Raises', ''], [...newest, ...deciding].map((row) => [
        row.commit.id.slice(0, 7),
        cut(row.subject),
        row.how,
        row.effect,
        row.decided ? `decides: ${cut(row.line)}` : '',
    ]));
}
/** Every commit of the range as the JSON result has it. */
function rowData(decision) {
    return decision.rows.map(({ commit, subject, kind, how, effect, decided, line }) => ({
        commit: commit.id,
        subject: cut(subject),
        kind,
        how,
        raises: effect,
        decided,
        ...(decided ? { line: cut(line) } : {}),
    }));
}
function titleOf(decision) {
    const version = (0,semver/* formatVersion */.qh)(decision.version);
    return decision.changed ? version : `${version}: nothing to release`;
}
/** One line that a table cell can hold, whatever a commit says. */
function cut(text) {
    const line = text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
    return line.length > maxShownText ? `${line.slice(0, maxShownText - 1)}…` : line;
}

// EXTERNAL MODULE: ./lib/src/version/names.js
var names = __webpack_require__(13221);
;// CONCATENATED MODULE: ./lib/src/steps/version/outputs.js



function outputsOf(plan, decision) {
    const { version } = decision;
    return {
        version: (0,semver/* formatVersion */.qh)(version),
        channel: plan.policy.channel,
        core: (0,semver/* formatCore */.rT)(decision.core),
        changed: String(decision.changed),
        bump: decision.bump,
        previous: previousOf(plan.facts),
        'git-tag': decision.tag ?? '',
        'oci-tag': decision.imageTag ?? (0,names/* ociTag */.uR)(version),
        'oci-tags': decision.imageTag ?? (0,names/* ociTags */.D6)(version, knownVersions(plan.facts)).join(','),
        labels: labelsOf(plan, decision),
        'helm-version': (0,semver/* formatVersion */.qh)(version),
        'kubernetes-label': (0,names/* kubernetesLabel */.pW)(version),
        'decided-by': wordsOf(decision.decidedBy),
        commit: plan.checkout.head,
        reserved: String(decision.tagged),
    };
}
function previousOf({ base }) {
    return base === undefined ? '' : (0,semver/* formatVersion */.qh)(base.version);
}
function knownVersions({ tags, taken }) {
    return [...tags, ...taken].map(({ version }) => version);
}
/**
 * Lists OCI annotations (image-spec, annotations.md), one a line as build-push-action takes them. `created` is the time of
 * the commit and not the clock's, so that a re-run gives the same image.
 */
function labelsOf({ checkout, facts, address }, { version }) {
    const source = webAddressOf(address);
    const labels = {
        version: (0,semver/* formatVersion */.qh)(version),
        revision: checkout.head,
        ...(source !== undefined && { source }),
        created: new Date(facts.head.time * 1000).toISOString().replace('.000Z', 'Z'),
    };
    const pairs = Object.entries(labels).map(([name, value]) => `org.opencontainers.image.${name}=${value}`);
    return pairs.join('\n');
}
/** Returns the page of a repository, from the address that Git fetches by; undefined for a directory. */
function webAddressOf(address) {
    const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)([\w./~-]+)$/.exec(address ?? '');
    const text = scp === null ? address : `https://${scp[1]}/${scp[2]}`;
    if (text === undefined || !URL.canParse(text) || !/^(?:https?|ssh|git):/.test(text))
        return undefined;
    const { protocol, hostname, port, pathname } = new URL(text);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    const host = isWeb && port !== '' ? `${hostname}:${port}` : hostname;
    return `${isWeb ? protocol : 'https:'}//${host}${pathname.replace(/\.git\/?$/, '').replaceAll(',', '%2C')}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/src/git/objects.js

/** Bytes of a message that are kept: the text that decides the version is at its start. */
const keptMessage = 256 * 1024;
const newline = 0x0a;
const blankLine = Buffer.from('\n\n');
// Headers follow the line of the tree. Not by the flag m: to it a carriage return in a name would start a line.
const parentLine = /(?<=\nparent )[^\n]*/g;
const committerTime = /\ncommitter [^\n]* (-?\d+) [+-]\d{4}(?=\n|$)/;
const encodingLine = /\nencoding ([^\n]*)/;
/** Reads the output of `git cat-file --batch`: `<id> <type> <size>\n<bytes>\n`. Other objects are left out. */
function readObjects(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const commits = [];
    let at = 0;
    while (at < buffer.length) {
        const end = buffer.indexOf(newline, at);
        if (end === -1)
            break;
        const [id = '', type = '', size = ''] = buffer.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (size === '')
            continue;
        const length = Number(size);
        if (type === 'commit')
            commits.push(readCommitObject(id, buffer.subarray(at, at + length)));
        at += length + 1;
    }
    return commits;
}
/** Reads the raw form of a commit: header lines, of which some go on after a space, a blank line, the message. */
function readCommitObject(id, bytes) {
    const split = bytes.indexOf(blankLine);
    const headers = bytes.toString('latin1', 0, split === -1 ? bytes.length : split);
    const body = split === -1 ? Buffer.alloc(0) : bytes.subarray(split + 2, split + 2 + keptMessage);
    return {
        id,
        parents: headers.match(parentLine) ?? [],
        time: Number(committerTime.exec(headers)?.[1] ?? Number.NaN),
        message: decoded(body, encodingLine.exec(headers)?.[1]),
    };
}
/**
 * Nearly every message is UTF-8, for which a buffer's own decoder is many times faster than a TextDecoder made for it.
 */
function decoded(bytes, encoding) {
    if (encoding === undefined)
        return bytes.toString('utf8');
    try {
        return new external_node_util_.TextDecoder(encoding).decode(bytes);
    }
    catch {
        return bytes.toString('utf8');
    }
}

;// CONCATENATED MODULE: ./lib/src/git/history.js



/** Opens the repository at `cwd`. Throws UsageError when there is none, or one without commits. */
async function openCheckout(git, cwd) {
    const { text, exitCode, stderr } = await git.run([
        'rev-parse',
        '--is-shallow-repository',
        '--path-format=absolute',
        '--git-common-dir',
        '--show-prefix',
        'HEAD',
        '--symbolic-full-name',
        'HEAD',
    ], { cwd, accept: [128] });
    const [shallow = '', commonDirectory = '', below = '', head = '', ref = ''] = text.split('\n');
    if (/^[0-9a-f]{40,64}$/.test(head) && exitCode === 0) {
        const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
        return { cwd, commonDirectory, shallow: shallow === 'true', head, branch, below };
    }
    if (/dubious ownership/.test(stderr)) {
        throw new errors/* UsageError */.eb({
            code: 'repository-not-trusted',
            where: cwd,
            found: 'Git does not read it because another user owns it',
            fix: 'add it to safe.directory',
        });
    }
    if (commonDirectory === '') {
        throw new errors/* UsageError */.eb({
            code: 'not-a-repository',
            where: cwd,
            expected: 'a Git repository',
            found: 'none',
            fix: 'check the input "repository" and that the job checks out the code',
        });
    }
    throw new errors/* UsageError */.eb({
        code: 'no-commits',
        where: cwd,
        expected: 'a commit to version',
        found: 'a repository without commits',
        fix: 'commit something first',
    });
}
/** Branches of remotes that point at HEAD: a detached checkout was made from one of them. */
async function remoteBranchesHere(git, { cwd, head }) {
    const { text } = await git.run(['for-each-ref', `--points-at=${head}`, '--format=%(refname)', 'refs/remotes/'], {
        cwd,
    });
    const names = text.split('\n').flatMap((ref) => /^refs\/remotes\/[^/]+\/(.+)$/.exec(ref)?.[1] ?? []);
    return names.filter((name) => name !== 'HEAD');
}
/** Setting that stops Git from fetching missing objects into a clone on a read. */
const noLazyFetch = { GIT_NO_LAZY_FETCH: '1' };
/** How many are asked about at a time: the first one is nearly always the one, the next few nearly always hold it. */
const looks = [1, 16, Number.POSITIVE_INFINITY];
/**
 * Returns the first of `ids` that is an ancestor of `head`. The ids come best first, so a look at one or a few mostly
 * answers; its cost is the history between them and HEAD, not the whole. Ids that are no commits here are not
 * ancestors.
 */
async function firstAncestor(git, cwd, head, ids) {
    let start = 0;
    for (const look of looks) {
        const part = ids.slice(start, start + look);
        if (part.length === 0)
            return undefined;
        const found = await ancestorAmong(git, cwd, head, part);
        if (found !== undefined)
            return found;
        start += look;
    }
    return undefined;
}
/** Finds an ancestor of HEAD among ids: Git prints the commits that HEAD does not reach, so an unprinted id is one. */
async function ancestorAmong(git, cwd, head, ids) {
    const walk = git.run(['rev-list', '--ignore-missing', '--stdin'], { cwd, input: `^${head}\n${ids.join('\n')}\n` });
    const [known, listed] = await Promise.all([commitsAmong(git, cwd, ids), walk]);
    const outside = new Set(listed.text.split('\n'));
    return ids.find((id) => known.has(id) && !outside.has(id));
}
async function commitsAmong(git, cwd, ids) {
    const { text } = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
        cwd,
        env: noLazyFetch,
        input: `${ids.join('\n')}\n`,
    });
    const lines = text.split('\n').filter((line) => line.endsWith(' commit'));
    return new Set(lines.map((line) => line.slice(0, -' commit'.length)));
}
/**
 * Ids of the commits of `head` that `base` does not reach, newest first; undefined when `base` is no ancestor of it, or
 * no commit here. One walk answers both: the base of a range is on its boundary exactly when HEAD reaches it.
 */
async function commitsAbove(git, cwd, head, base) {
    const { text, exitCode } = await git.run(['rev-list', '--topo-order', '--boundary', head, `^${base}`, '--'], {
        cwd,
        accept: [128],
        env: noLazyFetch,
    });
    const lines = text.split('\n').filter((line) => line !== '');
    if (exitCode !== 0 || !lines.includes(`-${base}`))
        return undefined;
    return lines.filter((line) => !line.startsWith('-'));
}
/** Ids of the commits in the range that touch the paths, newest first. Throws UsageError for paths outside. */
async function listCommits(git, { cwd, head, since, paths }) {
    const range = [head, ...since.map((id) => `^${id}`)];
    // Without --full-history a merge hides the side that left the paths as they were, changes and their reverts included.
    const options = paths.length === 0 ? ['--topo-order'] : ['--topo-order', '--full-history'];
    try {
        const { text } = await git.run(['rev-list', ...options, ...range, '--', ...paths], {
            cwd,
            network: paths.length > 0,
        });
        return text.split('\n').filter((line) => line !== '');
    }
    catch (error) {
        if (error instanceof git_git/* GitError */.X && /outside repository|pathspec/.test(error.stderr)) {
            throw new errors/* UsageError */.eb({ code: 'invalid-paths', where: 'paths', expected: 'paths inside the repository', found: paths.join(', ') }, {
                cause: error,
            });
        }
        throw error;
    }
}
/** Commits as their objects have them, in the order asked for; parents are the true ones also where history is cut. */
async function readCommits(git, cwd, ids) {
    const commits = [];
    const step = 20_000;
    for (let start = 0; start < ids.length; start += step) {
        for (const commit of await readPart(git, cwd, ids.slice(start, start + step)))
            commits.push(commit);
    }
    return commits;
}
/** Halves a part that prints too much: a few enormous messages must not stop a thousand small ones. */
async function readPart(git, cwd, ids) {
    try {
        // Buffered, or Git writes each object by itself.
        const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], { cwd, input: `${ids.join('\n')}\n` });
        return readObjects(stdout);
    }
    catch (error) {
        if (!(error instanceof errors/* RefusedError */.fk) || ids.length === 1)
            throw error;
        const half = ids.length >> 1;
        return [...(await readPart(git, cwd, ids.slice(0, half))), ...(await readPart(git, cwd, ids.slice(half)))];
    }
}

// EXTERNAL MODULE: ./lib/src/git/location.js
var git_location = __webpack_require__(46762);
// EXTERNAL MODULE: ./lib/src/git/tags.js
var git_tags = __webpack_require__(20856);
// EXTERNAL MODULE: ./lib/src/version/range.js
var version_range = __webpack_require__(17208);
;// CONCATENATED MODULE: ./lib/src/version/base.js


/** Release tags on the commit itself, inside the branch's range. */
function releasesHere(facts, policy) {
    return facts.tags.filter(({ commit, version }) => commit === facts.head.id && (0,semver/* isRelease */.MU)(version) && (0,version_range/* inRange */.r4)(version, policy.range));
}
/**
 * Release tags that the core may be counted from, the highest first. Those on the commit itself are left out: a commit
 * explains its own release, so a run after the tag was made gives the same explanation as the run before it.
 */
function baseCandidates(tags, head, range) {
    return tags
        .filter(({ commit, version }) => commit !== head && (0,semver/* isRelease */.MU)(version) && (0,version_range/* isBelowEnd */.tN)(version, range))
        .toSorted((a, b) => (0,semver/* compareVersions */.Zy)(b.version, a.version));
}

// EXTERNAL MODULE: ./lib/src/version/channel.js
var channel = __webpack_require__(86482);
;// CONCATENATED MODULE: ./lib/src/version/raise.js
/** From the lowest to the highest. */
const raises = ['none', 'patch', 'minor', 'major'];
function isHigher(a, b) {
    return raises.indexOf(a) > raises.indexOf(b);
}
function highestRaise(all) {
    let best = 'none';
    for (const raise of all)
        if (isHigher(raise, best))
            best = raise;
    return best;
}
/**
 * Returns the core after `raise`. Below 1.0.0 anything may change (SemVer 4): there a breaking change raises
 * `unstableBreaking`.
 */
function raised(core, raise, unstableBreaking) {
    const { major, minor, patch } = core;
    const effective = major === 0 && raise === 'major' ? unstableBreaking : raise;
    if (effective === 'major')
        return { major: major + 1, minor: 0, patch: 0 };
    if (effective === 'minor')
        return { major, minor: minor + 1, patch: 0 };
    if (effective === 'patch')
        return { major, minor, patch: patch + 1 };
    return core;
}

;// CONCATENATED MODULE: ./lib/src/version/release-as.js

/**
 * Returns the core of the newest `Release-As: X.Y.Z` among the trailers of a commit. One that does not count, or names
 * no release, is passed over with a note: the text above the trailers may come from any author.
 */
function releaseAs(rows, { signed }, policy) {
    const notes = [];
    for (const { commit, footers } of rows) {
        for (const footer of footers) {
            if (footer.token !== 'release-as')
                continue;
            const obstacle = obstacleOf(footer, signed.has(commit.id), policy);
            const core = obstacle === undefined ? coreIn(footer) : undefined;
            if (core !== undefined) {
                const line = `Release-As: ${(0,semver/* formatCore */.rT)(core)}`;
                return { core, reason: { kind: 'commit', id: commit.id, line }, notes };
            }
            const why = obstacle ?? 'names no version of the form 1.2.3';
            notes.push(`"${footer.line.slice(0, 80)}" in ${commit.id.slice(0, 7)} ${why} and was passed over`);
        }
    }
    return { core: undefined, reason: { kind: 'nothing', line: '' }, notes };
}
/** Returns the reason why a footer does not count, as the verb phrase of a note. */
function obstacleOf({ foreign, trailing }, isSigned, policy) {
    if (policy.releaseAs === 'off')
        return 'is turned off by release-as';
    if (foreign)
        return 'stands in quoted text';
    if (!trailing)
        return 'is not among the trailers at the end of the message';
    if (policy.releaseAs === 'signed' && !isSigned)
        return 'is in a commit without a signature by a key of release-as-keys';
    return undefined;
}
function coreIn({ value }) {
    const version = (0,semver/* parseVersion */.ot)((value.split('\n')[0] ?? '').trim().replace(/^v/, ''));
    return version !== undefined && (0,semver/* isRelease */.MU)(version) && version.build.length === 0 ? version : undefined;
}

;// CONCATENATED MODULE: ./lib/src/version/core.js






/**
 * Decides the core `X.Y.Z`: the release that the commit already has, else the core that the caller or a commit
 * requests, else the base raised by the commits since.
 */
function coreOf(facts, policy, rows) {
    const { base } = facts;
    const bump = highestRaise(rows.map(({ effect }) => effect));
    const asked = releaseAs(rows, facts, policy);
    const here = (0,semver/* highest */.BR)(releasesHere(facts, policy), ({ version }) => version);
    if (here !== undefined) {
        const reason = reasonHere(here, facts, policy, rows, asked);
        return { core: here.version, changed: false, bump, reason, notes: asked.notes };
    }
    if (policy.set !== undefined)
        return fixed(policy.set, setBy(policy.set), facts, policy, bump, asked.notes);
    if (asked.core !== undefined)
        return fixed(asked.core, asked.reason, facts, policy, bump, asked.notes);
    if (base === undefined)
        return notBelowGivenOut(first(facts, policy, bump, asked.notes), facts, policy);
    if (bump === 'none') {
        const reason = { kind: 'nothing', line: `no commit since ${base.name} raises a version` };
        const nothing = { core: base.version, changed: false, bump, reason, notes: asked.notes };
        return notBelowGivenOut(nothing, facts, policy);
    }
    return notBelowGivenOut(counted(base, policy, rows, bump, asked.notes), facts, policy);
}
/**
 * Keeps the core at or above a number that was given out; a revert does not take it back: range-based updaters would
 * stay on the reverted build.
 */
function notBelowGivenOut(decision, { givenOut }, { range }) {
    if (givenOut === undefined || !(0,version_range/* inRange */.r4)(givenOut.version, range))
        return decision;
    if ((0,semver/* compareCores */.Ou)(givenOut.version, decision.core) <= 0)
        return decision;
    const { major, minor, patch } = givenOut.version;
    const core = { major, minor, patch };
    const note = `${givenOut.by} was given out before its changes were reverted, so the next version is of ${(0,semver/* formatCore */.rT)(core)} too`;
    const reason = { kind: 'tag', line: `${givenOut.by}, given out before` };
    return { core, changed: true, bump: decision.bump, reason, notes: [...decision.notes, note] };
}
function counted(base, policy, rows, bump, notes) {
    const reason = reasonOf(rows);
    const core = raised(base.version, bump, policy.unstableBreaking);
    const { range } = policy;
    if (range === undefined || (0,version_range/* inRange */.r4)(core, range))
        return { core, changed: true, bump, reason, notes };
    // A branch that was cut for its first release: the commits say less than its name.
    if ((0,semver/* compareCores */.Ou)(core, range.from) < 0) {
        return {
            core: range.from,
            changed: true,
            bump,
            reason,
            notes: [
                ...notes,
                `${(0,semver/* formatCore */.rT)(core)} lies below the range ${range.name}, which starts at ${(0,semver/* formatCore */.rT)(range.from)}`,
            ],
        };
    }
    const held = raised(base.version, 'patch', 'minor');
    if (bump !== 'major' && (0,version_range/* inRange */.r4)(held, range)) {
        return {
            core: held,
            changed: true,
            bump: 'patch',
            reason,
            notes: [...notes, `a ${bump} change was held to a patch by the range ${range.name}`],
        };
    }
    throw new errors/* RefusedError */.fk({
        code: 'out-of-range',
        where: core_wordsOf(reason),
        expected: `a version in the range ${range.name}`,
        found: (0,semver/* formatCore */.rT)(core),
        fix: 'release it from another branch, or add Release-As: with a version inside the range',
    });
}
function fixed(core, reason, facts, policy, bump, notes) {
    const { base } = facts;
    if (base !== undefined && (0,semver/* compareCores */.Ou)(core, base.version) <= 0) {
        throw new errors/* RefusedError */.fk({
            code: 'version-not-higher',
            where: core_wordsOf(reason),
            expected: `a version higher than ${base.name}`,
            found: (0,semver/* formatCore */.rT)(core),
            fix: 'give a higher one with set',
        });
    }
    if (!(0,version_range/* inRange */.r4)(core, policy.range)) {
        throw new errors/* RefusedError */.fk({
            code: 'out-of-range',
            where: core_wordsOf(reason),
            expected: `a version in the range ${policy.range?.name ?? ''}`,
            found: (0,semver/* formatCore */.rT)(core),
            fix: 'release it from another branch, or give a version inside the range',
        });
    }
    return { core, changed: true, bump, reason, notes };
}
function first(facts, policy, bump, notes) {
    const { range } = policy;
    const core = firstCore(policy);
    if (!(0,version_range/* inRange */.r4)(core, range)) {
        throw new errors/* RefusedError */.fk({
            code: 'out-of-range',
            where: 'initial-version',
            expected: `a version in the range ${range?.name ?? ''}`,
            found: (0,semver/* formatCore */.rT)(core),
            fix: 'give initial-version inside it',
        });
    }
    if (facts.height === 0) {
        const reason = { kind: 'nothing', line: 'no commit touches the paths' };
        return { core, changed: false, bump, reason, notes };
    }
    return { core, changed: true, bump, reason: initialAs(core), notes };
}
function firstCore({ range, initial }) {
    return range !== undefined && (0,semver/* compareCores */.Ou)(initial, range.from) < 0 ? range.from : initial;
}
/** Returns the reason that the run before the release gave: the version is explained as when it was made. */
function reasonHere({ name, version }, { base }, policy, rows, asked) {
    const is = (core) => core !== undefined && (0,semver/* compareCores */.Ou)(core, version) === 0;
    if (is(policy.set))
        return setBy(policy.set);
    if (is(asked.core))
        return asked.reason;
    if (base === undefined && is(firstCore(policy)))
        return initialAs(firstCore(policy));
    if (base !== undefined && rows.some(({ decided }) => decided))
        return reasonOf(rows);
    return { kind: 'tag', line: `tag ${name}` };
}
function setBy(core) {
    return { kind: 'input', line: `set: ${(0,semver/* formatCore */.rT)(core)}` };
}
function initialAs(core) {
    return { kind: 'initial', line: `initial-version: ${(0,semver/* formatCore */.rT)(core)}` };
}
function reasonOf(rows) {
    const row = rows.find(({ decided }) => decided);
    if (row === undefined)
        return { kind: 'nothing', line: 'no commit raises a version' };
    return { kind: 'commit', id: row.commit.id, line: row.line };
}
function core_wordsOf(reason) {
    return reason.kind === 'commit' ? `${reason.id.slice(0, 12)} "${reason.line.slice(0, 120)}"` : reason.line;
}

// EXTERNAL MODULE: ./lib/src/version/guard.js
var guard = __webpack_require__(89356);
// EXTERNAL MODULE: ./lib/src/version/krci.js
var krci = __webpack_require__(81268);
;// CONCATENATED MODULE: ./lib/src/version/foreign-text.js
/** A heading over release notes that were copied into a message, with or without Markdown and HTML around it. */
const notesHeading = /^(?:#{1,6} +|<summary>|\*\*)?(?:release notes?|change ?logs?|upstream (?:log|changes|notes)|commits|what'?s changed)(?: (?:of|for|from) .{1,100})?(?:\*\*|<\/summary>)?:?(?:\*\*)?$/i;
const versionHeading = /^#{1,6} +\[?v?\d+\.\d+/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const opening = /^<(details|blockquote)\b[^>]*>/i;
/**
 * Marks the lines of a message that are quoted from elsewhere: code fences, HTML quotes, and text below a heading of
 * release notes. A fence or quote that is not closed quotes nothing: a break that is missed costs more than a false
 * one.
 */
function foreignLines(lines) {
    const foreign = lines.map(() => false);
    for (let index = 0; index < lines.length; index += 1) {
        const line = (lines[index] ?? '').trimEnd();
        // The first line is the header, whatever its text.
        if (index > 0 && (notesHeading.test(line) || versionHeading.test(line)))
            return foreign.fill(true, index);
        const end = endOfQuote(lines, index);
        if (end === undefined)
            continue;
        foreign.fill(true, index, end + 1);
        index = end;
    }
    return foreign;
}
/** Finds the index of the line that closes the fence or the HTML quote that a line opens. */
function endOfQuote(lines, index) {
    const line = lines[index] ?? '';
    const ticks = fence.exec(line)?.[1];
    const tag = opening.exec(line)?.[1];
    if (ticks === undefined && tag === undefined)
        return undefined;
    const closes = (later) => ticks === undefined
        ? later.toLowerCase().includes(`</${tag?.toLowerCase()}>`)
        : later.trim().startsWith(ticks) && later.trim().replaceAll(ticks.charAt(0), '') === '';
    const found = lines.findIndex((later, at) => at > index && closes(later));
    return found === -1 ? undefined : found;
}
/**
 * Finds the start of the trailers of a message: the last paragraph, and those above it that hold nothing but trailers.
 */
function startOfTrailers(lines) {
    let start = lines.length;
    for (const { from, to } of paragraphsOf(lines).toReversed()) {
        const isLast = start === lines.length;
        const areTrailers = lines.slice(from, to).every((line) => trailer.test(line));
        if (from === 0 || (!isLast && !areTrailers))
            return start;
        start = from;
        if (!areTrailers)
            return start;
    }
    return start;
}
/** A trailer, its continuation, or the rule that GitHub draws above the co-authors of a squash merge. */
const trailer = /^(?:[A-Za-z][A-Za-z0-9-]{0,63}: .*|[ \t]+\S.*|-{3,})$/;
function paragraphsOf(lines) {
    const paragraphs = [];
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        const last = paragraphs.at(-1);
        if (last?.to === index)
            last.to = index + 1;
        else
            paragraphs.push({ from: index, to: index + 1 });
    }
    return paragraphs;
}

;// CONCATENATED MODULE: ./lib/src/version/conventional.js

/** Rules 1, 4, 5 and 13: a noun, a scope in parentheses, `!`, then colon, space and a description. */
const header = /^([a-z][a-z0-9_-]{0,63})(?:\(([^()]{1,256})\))?(!)?: +(\S.*)$/i;
/** Rules 8, 9, 12 and 16. The value of a breaking change may begin on the next line (rule 10). */
const breakingFooter = /^(BREAKING[ -]CHANGE):(?: (.*))?$/;
const footer = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:: | #)(.*)$/;
/** A message longer than this is read up to here: a body of megabytes adds nothing to the decision. */
const maxMessageLength = 256 * 1024;
/** Reads the lines of a message; undefined when the first is no conventional header. */
function readCommit(lines) {
    const line = lines[0] ?? '';
    const read = readHeader(line);
    if (read === undefined)
        return undefined;
    const footers = readFooters(lines.slice(1));
    const breaking = read.marked ? line : footers.find((one) => isBreaking(one) && !one.foreign)?.line;
    const passedOver = breaking === undefined ? passedOverIn(lines, footers) : [];
    return { type: read.type, scope: read.scope, description: read.description, breaking, footers, line, passedOver };
}
/** Lists every line that a reader would take for a break, when none of them is read as one. */
function passedOverIn(lines, footers) {
    const foreign = footers.length === 0 ? nothing : footers.filter((one) => isBreaking(one)).map(({ line }) => line);
    const near = [];
    for (let index = 1; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        // Few lines have the word at all, and looking for it costs less than the pattern.
        if (line.includes('BREAKING') && nearBreak.test(line) && !breakingFooter.test(line))
            near.push(line);
    }
    return foreign.length + near.length === 0 ? nothing : [...foreign, ...near];
}
const nothing = [];
/** Words in capitals at the start of a line, behind marks of a list, a quote or a heading. */
const nearBreak = /^[\s>*_#-]{0,16}BREAKING[ -]CHANGES?\b/;
function readHeader(line) {
    const match = header.exec(line.trimEnd());
    if (match === null)
        return undefined;
    const [, type = '', scope, mark, description = ''] = match;
    return { type: type.toLowerCase(), scope, marked: mark !== undefined, description };
}
/**
 * Reads every line after the header that starts like a footer.
 * The spec requires a blank line before the first; authors and squash merges leave it out, the parsers in use accept
 * that, and a break that is missed costs more than one that is found in prose at the start of a line.
 */
function readFooters(lines) {
    const footers = [];
    for (const [at, line] of lines.entries()) {
        const match = breakingFooter.exec(line) ?? footer.exec(line);
        const last = footers.at(-1);
        if (match !== null)
            footers.push({ token: tokenOf(match[1] ?? ''), value: match[2] ?? '', line, at });
        else if (last !== undefined)
            last.value += `\n${line}`;
    }
    // Most footers name people and issues: only the two that decide are looked at twice.
    const decides = footers.some(({ token }) => token === 'BREAKING CHANGE' || token === 'release-as');
    const foreign = decides ? foreignLines(['', ...lines]) : [];
    const trailers = decides ? startOfTrailers(['', ...lines]) : 0;
    return footers.map(({ token, value, line, at }) => ({
        token,
        value: value.trim(),
        line,
        foreign: foreign[at + 1] ?? false,
        trailing: decides && at + 1 >= trailers,
    }));
}
function isBreaking({ token, value }) {
    return token === 'BREAKING CHANGE' && value !== '';
}
function tokenOf(text) {
    if (text === 'BREAKING CHANGE' || text === 'BREAKING-CHANGE')
        return 'BREAKING CHANGE';
    return text.toLowerCase();
}
/** Returns the message's lines from its first that is not blank; NULs end a message, as they do for Git. */
function linesOf(message) {
    const end = message.indexOf('\0');
    const text = message.slice(0, end === -1 ? maxMessageLength : Math.min(end, maxMessageLength));
    const lines = text.replace(/^\uFEFF/, '').split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');
    const first = lines.findIndex((line) => line.trim() !== '');
    return first === -1 ? [] : lines.slice(first);
}

;// CONCATENATED MODULE: ./lib/src/version/revert.js

/** Numbers that platforms put behind a title: `(#12)`, `(!12)`, `(pull request #12)`. */
const requestSuffix = / \((?:pull request )?[#!](\d+)\)(?="*\s*$)/;
/**
 * Reads the target of a revert commit: git-revert's wording, the buttons of GitHub, GitLab and Bitbucket, or type
 * `revert` with a footer. Undefined when it reverts nothing.
 */
function revertOf(lines) {
    const line = lines[0] ?? '';
    if (!/^(?:revert|reapply)/i.test(line))
        return undefined;
    const quoted = quotedBy(line);
    const typed = readHeader(line);
    if (quoted === undefined && typed?.type !== 'revert')
        return undefined;
    const footers = readFooters(lines.slice(1));
    const subject = quoted ?? typed?.description;
    return {
        line,
        ids: idsIn(lines, footers),
        requests: requestsIn(lines),
        mainline: mainlineIn(lines),
        subject,
        footers,
    };
}
/** Returns a subject as reverts quote it: without the numbers that platforms add when they merge. */
function bareSubject(subject) {
    let bare = subject.trimEnd();
    while (requestSuffix.test(bare))
        bare = bare.replace(requestSuffix, '');
    return bare;
}
/** Returns the number of the pull or merge request that brought a commit; undefined where its message names none. */
function requestOf(lines) {
    const [subject = ''] = lines;
    const merged = /^Merge pull request #(\d+) /.exec(subject)?.[1] ?? requestSuffix.exec(subject)?.[1];
    return merged ?? lines.flatMap((line) => /^See merge request \S*!(\d+)\s*$/.exec(line)?.[1] ?? []).at(-1);
}
/** git-revert writes `Reapply "x"` for a revert of a revert: it undoes the commit `Revert "x"`. */
function quotedBy(line) {
    const bare = bareSubject(line);
    const reapplied = /^Reapply "(.*)"$/.exec(bare)?.[1];
    return reapplied === undefined ? /^Revert "(.*)"$/.exec(bare)?.[1] : `Revert "${reapplied}"`;
}
function idsIn(lines, footers) {
    const named = lines.flatMap((line) => /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []);
    const referred = footers.filter(({ token }) => token === 'refs' || token === 'reverts');
    const ids = referred.flatMap(({ value }) => value.split(/[,\s]+/).filter((word) => /^[0-9a-f]{7,64}$/.test(word)));
    return [...named, ...ids];
}
/** GitHub: `Reverts acme/shop#12`; GitLab: `This reverts merge request !12`. */
function requestsIn(lines) {
    return lines.slice(1).flatMap((line) => {
        const github = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d+)\s*$/.exec(line)?.[1];
        return github ?? /^This reverts merge request \S*!(\d+)/.exec(line)?.[1] ?? [];
    });
}
/** git revert -m: `This reverts commit X, reversing` and `changes made to Y.` on the next line. */
function mainlineIn(lines) {
    return lines.flatMap((line) => /\bchanges made to ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []).at(0);
}

;// CONCATENATED MODULE: ./lib/src/version/reading.js



/** Reads the message of one commit. */
function readingOf(commit, policy) {
    const lines = linesOf(commit.message);
    const [subject = ''] = lines;
    const read = readMessage(commit, withoutPrefix(lines, policy), policy);
    const { kind, raise, line, how, footers, revert, parts, remarks } = read;
    return { commit, subject, kind, raise, line, how, footers, revert, parts, remarks };
}
/** Returns a subject as reverts quote it, and as they are compared. */
function comparedSubject(subject, policy) {
    return bareSubject(withoutPrefix([subject], policy)[0] ?? '');
}
/** Returns the number of the pull or merge request that brought a commit. */
function requestOfCommit({ message }) {
    return requestOf(linesOf(message));
}
/** Longest subject in which a prefix is looked for: a pattern of the caller's meets text of strangers. */
const maxPrefixedLength = 1000;
function withoutPrefix(lines, { headerPrefix }) {
    const subject = lines[0] ?? '';
    if (headerPrefix === undefined || subject.length > maxPrefixedLength)
        return lines;
    const match = headerPrefix.exec(subject)?.[0] ?? '';
    return match === '' ? lines : [subject.slice(match.length).trimStart(), ...lines.slice(1)];
}
function readMessage(commit, lines, policy) {
    const [subject = ''] = lines;
    if (subject === '')
        return silent('empty', 'no message');
    if (/^(?:fixup|squash|amend)! /.test(subject))
        return silent('fixup', 'an autosquash commit, left in history');
    const revert = revertOf(lines);
    if (revert !== undefined)
        return readRevert(revert, policy);
    const own = readCommit(lines);
    const items = policy.squash ? squashedItems(lines, policy) : [];
    if (items.length > 0)
        return readSquash(own, items, policy);
    if (own !== undefined)
        return readOne(own, policy);
    if (commit.parents.length > 1)
        return silent('merge', 'a merge; what it brings is read commit by commit');
    return silent('unconventional', whyNot(subject, lines));
}
const item = /^[*-] +(\S.*)$/;
/**
 * Reads the commits that GitHub lists in the body of a squash merge: `* <header>`, then that commit's own body up to the
 * next item. Bullets that are no conventional header are prose and stay with the item before them.
 */
function squashedItems(message, policy) {
    const items = [];
    for (const line of message.slice(1)) {
        const text = item.exec(line)?.[1];
        const [header = ''] = text === undefined ? [] : withoutPrefix([text], policy);
        if (readHeader(header) !== undefined || revertOf([header]) !== undefined)
            items.push([header]);
        else
            items.at(-1)?.push(line);
    }
    return items.flatMap((lines) => {
        const revert = revertOf(lines);
        const commit = revert === undefined ? readCommit(lines) : undefined;
        if (revert !== undefined)
            return [readRevert(revert, policy)];
        return commit === undefined ? [] : [readOne(commit, policy)];
    });
}
function readOne(commit, policy) {
    const { type, breaking, footers, line } = commit;
    const remarks = remarksOn(commit);
    const read = (raise, how, raising = line) => {
        return { kind: 'conventional', raise, line: raising, how, footers, revert: undefined, parts: noParts, remarks };
    };
    if (breaking !== undefined)
        return read('major', `${type}, breaking`, breaking);
    const rule = scopeRuleFor(commit, policy);
    if (rule !== undefined)
        return read(rule.raise, `${type}(${rule.scope}), ${raiseWords[rule.raise]} by input`);
    if (type === 'feat')
        return read('minor', type);
    if (type === 'fix')
        return read('patch', type);
    if (policy.minorTypes.includes(type))
        return read('minor', `${type}, a minor by input`);
    if (policy.patchTypes.includes(type))
        return read('patch', `${type}, a patch by input`);
    return read('none', `${type} raises nothing`);
}
/** One list for all that have none: at ten thousand commits a list for each is much of the time. */
const noRemarks = [];
const noParts = [];
function remarksOn({ type, description, passedOver }) {
    const looksLikeTicket = /-\d+$/.test(type) && readHeader(description) !== undefined;
    if (passedOver.length === 0 && !looksLikeTicket)
        return noRemarks;
    const remarks = passedOver.map((text) => `"${text.trim().slice(0, 60)}" is not read as a break`);
    if (looksLikeTicket)
        remarks.push(`"${type.toUpperCase()}" looks like a ticket before the type; set header-pattern`);
    return remarks;
}
const raiseWords = {
    none: 'nothing',
    patch: 'a patch',
    minor: 'a minor',
    major: 'a major',
};
/** Finds the scope rule: one for the type itself goes before one for every type. */
function scopeRuleFor({ type, scope }, { scopeRules }) {
    if (scope === undefined || scopeRules.length === 0)
        return undefined;
    const inScope = scopeRules.filter((rule) => rule.scope === scope);
    return inScope.find((rule) => rule.type === type) ?? inScope.find((rule) => rule.type === '*');
}
function readSquash(own, items, policy) {
    const parts = [...(own === undefined ? [] : [readOne(own, policy)]), ...items.toReversed()];
    const raise = highestRaise(parts.map((one) => one.raise));
    const oldestFirst = own === undefined ? items : [...parts.slice(0, 1), ...items];
    const line = oldestFirst.find((one) => one.raise === raise)?.line ?? '';
    const footers = oldestFirst.flatMap((one) => one.footers);
    const remarks = items.flatMap((one) => one.remarks);
    const how = `a squash of ${items.length} commits`;
    return { kind: 'squash', raise, line, footers, how, revert: undefined, parts, remarks };
}
/**
 * Reads a revert; the spec leaves reverts to the tools.
 * A revert whose target is in the range cancels it, which `rowsOf` does; a revert of something released changes the
 * code for its users again: a patch, unless the released commit raised nothing.
 */
function readRevert(revert, policy) {
    const undone = revert.subject === undefined ? undefined : readCommit(withoutPrefix([revert.subject], policy));
    const raise = undone !== undefined && !isHigher(readOne(undone, policy).raise, 'none') ? 'none' : 'patch';
    const { line, footers } = revert;
    return { kind: 'revert', raise, line, how: 'a revert', footers, revert, parts: noParts, remarks: noRemarks };
}
function silent(kind, how) {
    return { kind, raise: 'none', line: '', how, footers: [], revert: undefined, parts: noParts, remarks: noRemarks };
}
function whyNot(subject, lines) {
    if (lines.some((line) => /^BREAKING[ -]CHANGE: /.test(line)))
        return 'not conventional: no type, so its BREAKING CHANGE line counts for nothing';
    if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\S/i.test(subject))
        return 'not conventional: no space after the colon';
    if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))?!?:\s*$/i.test(subject))
        return 'not conventional: no description';
    if (/^[a-z][a-z0-9_-]*(?:\([^()]+\))? +!?:/i.test(subject))
        return 'not conventional: a space before the colon';
    if (/^\S{1,40} +(?:feat|fix)(?:\([^()]+\))?!?: /.test(subject))
        return 'not conventional: something stands before the type; header-pattern can take it away';
    return 'not conventional: no type and colon at its start';
}

;// CONCATENATED MODULE: ./lib/src/version/cancellations.js

const cancellations_nothing = { by: new Map(), spent: new Map() };
/**
 * Matches reverts with the commits that they undo, from the newest down, so that a revert that was itself reverted
 * cancels nothing. `readings` are all those of the range, newest first.
 */
function cancellationsIn(readings, policy) {
    const reverts = readings.some(({ revert, parts }) => revert !== undefined || parts.some((part) => part.revert));
    if (!reverts)
        return cancellations_nothing;
    const steps = readings.flatMap((reading) => stepsOf(reading, policy));
    const history = { steps, policy, graph: graphOf(readings) };
    const by = new Map();
    const spent = new Map();
    for (const [index, { unit, reading }] of steps.entries()) {
        if (unit.revert === undefined || by.has(unit))
            continue;
        const targets = targetsOf(steps[index], index, history, by);
        for (const target of targets) {
            by.set(target.unit, reading.commit.id);
            spent.set(unit, target.reading.commit.id);
        }
    }
    return { by, spent };
}
/** Lists the steps of a reading, the newest first: a squash as a whole, then the commits in its list. */
function stepsOf(reading, policy) {
    const whole = { reading, unit: reading, subject: comparedSubject(reading.subject, policy) };
    const parts = reading.parts.map((unit) => ({ reading, unit, subject: comparedSubject(unit.line, policy) }));
    return [whole, ...parts];
}
function graphOf(readings) {
    return new Map(readings.map((reading) => [reading.commit.id, reading]));
}
/**
 * Finds the targets of a revert: the commits that it names by id, else the request that it names by number, else the
 * newest commit before it whose subject it quotes. Ids are rewritten when a platform rebases, so an id may match
 * nothing.
 */
function targetsOf(step, index, history, gone) {
    const revert = step?.unit.revert;
    if (step === undefined || revert === undefined)
        return [];
    const older = history.steps.slice(index + 1);
    const wholes = older.filter(({ unit, reading }) => unit === reading && reading !== step.reading);
    const named = wholes.filter(({ reading }) => revert.ids.some((id) => reading.commit.id.startsWith(id)));
    const found = named.length > 0 ? named : ofRequest(revert.requests, wholes, gone);
    if (found.length > 0)
        return withBrought(found, revert.mainline, history);
    const subject = revert.subject === undefined ? undefined : comparedSubject(revert.subject, history.policy);
    const quoted = older.find((one) => one.subject === subject && one.reading !== wholeOf(step) && !gone.has(one.unit));
    return quoted === undefined ? [] : withBrought([quoted], undefined, history);
}
function wholeOf({ unit, reading }) {
    return unit === reading ? reading : undefined;
}
function ofRequest(numbers, wholes, gone) {
    if (numbers.length === 0)
        return [];
    return wholes.filter(({ reading, unit }) => {
        const number = requestOfCommit(reading.commit);
        return number !== undefined && numbers.includes(number) && !gone.has(unit);
    });
}
/** Returns each target with all of its parts and, of a merge, with the commits that it brought. */
function withBrought(targets, mainline, history) {
    const undone = new Set();
    const single = [];
    for (const target of targets) {
        if (target.unit !== target.reading)
            single.push(target);
        else
            for (const reading of [target.reading, ...broughtBy(target.reading, mainline, history)])
                undone.add(reading);
    }
    return [...single, ...history.steps.filter(({ reading }) => undone.has(reading))];
}
/**
 * Finds the commits of the range that a merge brought to its mainline: its first parent, unless the revert names
 * another.
 */
function broughtBy({ commit }, mainline, { graph }) {
    if (commit.parents.length < 2)
        return [];
    const kept = commit.parents.find((id) => mainline !== undefined && id.startsWith(mainline)) ?? commit.parents[0] ?? '';
    const before = reachedFrom([kept], graph);
    const brought = reachedFrom(commit.parents.filter((id) => id !== kept), graph);
    return [...brought].filter((reading) => !before.has(reading));
}
function reachedFrom(ids, graph) {
    const reached = new Set();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        const reading = graph.get(id);
        if (reading === undefined || reached.has(reading))
            continue;
        reached.add(reading);
        open.push(...reading.commit.parents);
    }
    return reached;
}

;// CONCATENATED MODULE: ./lib/src/version/rows.js



/**
 * Reads every commit, newest first, cancels reverted commits and marks the one that decides: the first of the highest.
 * `range` are all commits since the base, where only some of them count: reverts are matched there.
 */
function rowsOf(commits, policy, range = commits) {
    const all = range.map((commit) => readingOf(commit, policy));
    const cancelled = cancellationsIn(all, policy);
    const counted = new Set(range === commits ? [] : commits.map(({ id }) => id));
    const readings = range === commits ? all : all.filter(({ commit }) => counted.has(commit.id));
    const outcomes = readings.map((reading) => outcomeOf(reading, cancelled));
    // Walked from the oldest: of several that raise the same, the first one made the release necessary.
    let deciding;
    for (let index = outcomes.length - 1; index >= 0; index -= 1) {
        const highest = deciding === undefined ? 'none' : (outcomes[deciding]?.raise ?? 'none');
        if (isHigher(outcomes[index]?.raise ?? 'none', highest))
            deciding = index;
    }
    return readings.map((reading, index) => rowOf(reading, outcomes[index] ?? none, index === deciding, cancelled));
}
/**
 * Leaves the mark where the version came from: on no commit, or on one that requested it, when the count did not
 * decide.
 */
function markDeciding(rows, reason) {
    return rows.map((row) => {
        if (reason.kind === 'commit' && reason.id === row.commit.id)
            return { ...row, decided: true, line: reason.line };
        return row.decided ? { ...row, decided: false } : row;
    });
}
const none = { raise: 'none', line: '', footers: [] };
/** Returns the effect of a commit after reverts were cancelled out. */
function outcomeOf(reading, { by, spent }) {
    if (by.has(reading))
        return none;
    if (spent.has(reading))
        return { raise: 'none', line: reading.line, footers: reading.footers };
    const left = reading.parts.filter((part) => !by.has(part) && !spent.has(part));
    if (left.length === reading.parts.length)
        return reading;
    const raise = highestRaise(left.map((part) => part.raise));
    const line = left.findLast((part) => part.raise === raise)?.line ?? '';
    return { raise, line, footers: left.flatMap(({ footers }) => footers) };
}
function rowOf(reading, outcome, decided, cancelled) {
    const { commit, subject, kind, raise, revert, parts, remarks } = reading;
    const { raise: effect, line, footers } = outcome;
    const how = howOf(reading, cancelled);
    // Property by property: at ten thousand commits a spread takes several times as long.
    return { commit, subject, kind, raise, line, revert, footers, parts, remarks, how, effect, decided };
}
function howOf(reading, { by, spent }) {
    const reverter = by.get(reading);
    if (reverter !== undefined)
        return `${reading.how}; undone by ${reverter.slice(0, 7)}`;
    const target = spent.get(reading);
    if (target !== undefined)
        return `a revert; undoes ${target.slice(0, 7)} of this range`;
    if (reading.parts.some((part) => by.has(part)))
        return `${reading.how}; part of it undone`;
    return reading.kind === 'revert' && reading.raise === 'patch' ? 'a revert of something released' : reading.how;
}

;// CONCATENATED MODULE: ./lib/src/version/decide.js








/**
 * Decides the version of a commit from facts and policy alone, so that every platform gives the same answer.
 * @throws RefusedError where no version may be given.
 */
function decide(facts, policy) {
    if (policy.built !== undefined)
        return adopt(policy.built, facts, policy);
    if (policy.scheme === 'krci')
        return (0,krci/* decideKrci */.e)(facts, policy);
    const rows = rowsOf(facts.commits, policy.reading, facts.range);
    const found = coreOf(facts, policy, rows);
    if (found.changed)
        refuseConfusedPrefix(facts, policy, found);
    const named = nameVersion(facts, policy, found);
    if (found.changed && !named.tagged)
        (0,guard/* guard */.a)(named.version, facts, policy);
    return {
        version: policy.build.length > 0 ? { ...named.version, build: policy.build } : named.version,
        core: found.core,
        changed: found.changed,
        bump: found.bump,
        decidedBy: found.reason,
        tag: named.tag,
        tagged: named.tagged,
        rows: markDeciding(rows, found.reason),
        notes: [...found.notes, ...notesOn(facts, policy), ...remarksIn(rows)],
    };
}
/**
 * Refuses a first candidate or release beside tags of the other spelling: it would start the same product again at
 * 0.1.0.
 */
function refuseConfusedPrefix({ base, confusable, givenOut }, policy, { reason }) {
    if (policy.channel === 'dev' || confusable === undefined || base !== undefined || givenOut !== undefined)
        return;
    if (reason.kind === 'input')
        return;
    throw new errors/* RefusedError */.fk({
        code: 'tags-of-another-prefix',
        where: `tag-prefix ${policy.prefix === '' ? 'none' : policy.prefix}`,
        expected: 'a release tag under it, or no tags that look like releases',
        found: confusable,
        fix: `set tag-prefix: ${policy.prefix === '' ? 'v' : 'none'}, or the first version with set`,
    });
}
function notesOn(facts, policy) {
    const forgotten = (0,guard/* forgottenRelease */.A)(facts, policy);
    if (forgotten === undefined)
        return [];
    return [
        `${forgotten.name} is a higher release that this commit does not contain: set tags: all to count from it, merge it back, or give this branch a range`,
    ];
}
/** Lists remarks on lines that look more important than they are, the newest commits first. */
function remarksIn(rows) {
    const remarks = rows.flatMap(({ commit, remarks: own }) => own.map((remark) => `${commit.id.slice(0, 7)}: ${remark}`));
    const more = remarks.length - maxRemarks;
    return more > 0 ? [...remarks.slice(0, maxRemarks), `${more} more remarks of this kind`] : remarks;
}
const maxRemarks = 10;
function nameVersion(facts, policy, found) {
    const { core } = found;
    if (policy.channel === 'dev') {
        const isAfterRelease = found.reason.kind === 'nothing' && facts.base !== undefined;
        const raisedCore = isAfterRelease && policy.devRaise === 'patch' ? raised(core, 'patch', 'minor') : core;
        const version = (0,channel/* devVersion */.c9)(raisedCore, facts.head, policy.height ? facts.height : undefined);
        return withTag(version, facts, policy);
    }
    const candidate = (0,semver/* highest */.BR)(candidatesHere(facts, core), ({ version }) => version);
    if (policy.channel === 'rc') {
        if (candidate !== undefined)
            return { version: candidate.version, tag: candidate.name, tagged: true };
        if (found.changed)
            return withTag((0,channel/* numbered */.jN)(core, 'rc', (0,channel/* nextNumber */.Pt)(facts.tags, core, 'rc')), facts, policy);
        return withTag((0,semver/* release */._r)(core), facts, policy);
    }
    if (found.changed && policy.requireRc && candidate === undefined) {
        // A candidate would be refused for the same reason, so that reason is reported first.
        (0,guard/* guard */.a)((0,semver/* release */._r)(core), facts, policy);
        throw noCandidate(facts, core);
    }
    return withTag((0,semver/* release */._r)(core), facts, policy);
}
function withTag(version, facts, policy) {
    const tag = `${policy.prefix}${(0,semver/* formatVersion */.qh)(version)}`;
    const tagged = facts.tags.some((one) => one.name === tag && one.commit === facts.head.id);
    return { version, tag, tagged };
}
function candidatesHere(facts, core) {
    return facts.tags.filter(({ commit, version }) => commit === facts.head.id && (0,semver/* compareCores */.Ou)(version, core) === 0 && (0,channel/* numberOf */.rl)(version, 'rc') !== undefined);
}
function noCandidate(facts, core) {
    return new errors/* RefusedError */.fk({
        code: 'no-release-candidate',
        where: `release ${(0,semver/* formatCore */.rT)(core)}`,
        expected: `a release candidate of it on this commit ${facts.head.id.slice(0, 12)}`,
        found: 'none',
        fix: 'run channel rc with create-tag here first, or set require-rc to false',
    });
}
/**
 * Takes over the version of a published build: it is not given another.
 * @throws RefusedError when its tag belongs to another commit.
 */
function adopt(built, facts, policy) {
    const { version } = built;
    const tag = built.tag ?? `${policy.prefix}${(0,semver/* formatVersion */.qh)(version)}`;
    const holder = facts.tags.find(({ name }) => name === tag);
    if (holder !== undefined && holder.commit !== facts.head.id) {
        throw new errors/* RefusedError */.fk({
            code: 'tag-would-move',
            where: `tag ${tag} of the build`,
            expected: `commit ${facts.head.id.slice(0, 12)}`,
            found: holder.commit.slice(0, 12),
            fix: 'a tag never moves: build again under another version',
        });
    }
    return {
        version,
        core: version,
        changed: true,
        bump: 'none',
        decidedBy: { kind: 'input', line: `read-dotenv: ${(0,semver/* formatVersion */.qh)(version)}` },
        tag,
        tagged: holder !== undefined,
        imageTag: built.imageTag,
        rows: [],
        notes: [],
    };
}

;// CONCATENATED MODULE: ./lib/src/version/tags.js

/** Reads the versions behind a prefix. Names are those of refs, each there once. */
function sortTags(tags, prefix) {
    const versions = [];
    const others = [];
    for (const { name, commit } of tags) {
        if (!name.startsWith(prefix))
            continue;
        const text = name.slice(prefix.length);
        const version = (0,semver/* parseVersion */.ot)(text);
        if (version !== undefined)
            versions.push({ name, version, commit });
        else if (/^\d/.test(text))
            others.push(name);
    }
    return { versions, others };
}
const versioned = /^(.{0,100}?)(\d+\.\d+\.\d+(?:[-+].*)?)$/;
/** Prefixes under which there are releases, apart from one, those with the most tags first. */
function otherPrefixes(tags, own) {
    const found = new Map();
    for (const { name, commit } of tags) {
        const [, prefix = '', text = ''] = versioned.exec(name) ?? [];
        const version = (0,semver/* parseVersion */.ot)(text);
        if (version === undefined || prefix === own || !(0,semver/* isRelease */.MU)(version))
            continue;
        const group = found.get(prefix) ?? [];
        group.push({ name, version, commit });
        found.set(prefix, group);
    }
    return [...found]
        .flatMap(([prefix, group]) => {
        const top = (0,semver/* highest */.BR)(group, ({ version }) => version);
        return top === undefined ? [] : [{ prefix, highest: top, count: group.length }];
    })
        .toSorted((a, b) => b.count - a.count);
}
/**
 * Tells whether two prefixes are spellings of one: `v1.2.3` and `1.2.3`, `cart-v1.2.3` and `cart-1.2.3` or `cart1.2.3`.
 */
function areConfusable(one, other) {
    return withoutSpelling(one) === withoutSpelling(other);
}
function withoutSpelling(prefix) {
    return prefix.replace(/v$/i, '').replace(/[-_/@.]$/, '');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/version/signature.js

const keyLine = /(?:^|\s)(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521))\s+([A-Za-z0-9+/]+={0,2})/;
/**
 * Reads the SSH public keys of a text, one a line: as in `authorized_keys`, or as in Git's `allowedSignersFile`, whose
 * names are ignored here. Lines that hold no key are comments.
 */
function sshKeysIn(text) {
    return text.split('\n').flatMap((line) => {
        const encoded = line.trimStart().startsWith('#') ? undefined : keyLine.exec(line)?.[2];
        return encoded === undefined ? [] : [Buffer.from(encoded, 'base64')];
    });
}
/**
 * Tells whether a commit is signed by one of the keys, from the bytes of its object alone: names, addresses and the
 * settings of Git decide nothing (OpenSSH, PROTOCOL.sshsig; namespace `git`).
 */
function isSignedBy(object, keys) {
    const { payload, armoured } = withoutSignature(object);
    const blob = /-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\s]*)-----END SSH SIGNATURE-----/.exec(armoured)?.[1];
    if (blob === undefined)
        return false;
    try {
        return verifies(Buffer.from(blob.replaceAll(/\s/g, ''), 'base64'), payload, keys);
    }
    catch {
        // Truncated, or of a kind that this Node does not support: no proof.
        return false;
    }
}
/** Returns the object as it was signed, and the signature from its header. */
function withoutSignature(object) {
    const text = object.toString('latin1');
    const end = text.indexOf('\n\n');
    const headers = end === -1 ? text : text.slice(0, end + 1);
    const signature = /^gpgsig(?:-sha256)? .*\n(?: .*\n)*/gm;
    const armoured = (headers.match(signature) ?? []).join('').replaceAll(/^(?:gpgsig\S*)? /gm, '');
    const payload = headers.replaceAll(signature, '') + (end === -1 ? '' : text.slice(end + 1));
    return { payload: Buffer.from(payload, 'latin1'), armoured };
}
function verifies(blob, payload, keys) {
    if (blob.toString('latin1', 0, 6) !== 'SSHSIG' || blob.readUInt32BE(6) !== 1)
        return false;
    const [key, namespace, reserved, hashName, signature] = stringsIn(blob.subarray(10));
    if (key === undefined || namespace === undefined || reserved === undefined || hashName === undefined)
        return false;
    const hash = hashName.toString('latin1');
    if (signature === undefined || namespace.toString('latin1') !== 'git' || !/^sha(?:256|512)$/.test(hash))
        return false;
    if (!keys.some((known) => known.equals(key)))
        return false;
    const digest = (0,external_node_crypto_.createHash)(hash).update(payload).digest();
    const signed = Buffer.concat([Buffer.from('SSHSIG'), ...[namespace, reserved, hashName, digest].map(lengthAndBytes)]);
    const [kind, bytes] = stringsIn(signature);
    return kind !== undefined && bytes !== undefined && isSignature(key, kind.toString('latin1'), signed, bytes);
}
function isSignature(key, kind, data, bytes) {
    const [type = Buffer.alloc(0), ...fields] = stringsIn(key);
    const name = type.toString('latin1');
    if (name === 'ssh-ed25519') {
        return kind === name && (0,external_node_crypto_.verify)(null, data, keyOf({ kty: 'OKP', crv: 'Ed25519', x: base64url(fields[0]) }), bytes);
    }
    if (name === 'ssh-rsa') {
        const hash = /^rsa-sha2-(256|512)$/.exec(kind)?.[1];
        const [e, n] = fields.map(withoutSign);
        return (hash !== undefined && (0,external_node_crypto_.verify)(`sha${hash}`, data, keyOf({ kty: 'RSA', e: base64url(e), n: base64url(n) }), bytes));
    }
    const bits = Number(/nistp(\d+)$/.exec(name)?.[1]);
    const size = Math.ceil(bits / 8);
    const point = fields[1] ?? Buffer.alloc(0);
    const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)].map(base64url);
    if (kind !== name || point[0] !== 4 || x === undefined || y === undefined)
        return false;
    const pair = stringsIn(bytes).map((part) => padded(withoutSign(part), size));
    const hash = bits === 256 ? 'sha256' : bits === 384 ? 'sha384' : 'sha512';
    const elliptic = { key: keyOf({ kty: 'EC', crv: `P-${bits}`, x, y }), dsaEncoding: 'ieee-p1363' };
    return (0,external_node_crypto_.verify)(hash, data, elliptic, Buffer.concat(pair));
}
function keyOf(key) {
    return (0,external_node_crypto_.createPublicKey)({ key, format: 'jwk' });
}
/** Reads strings with a length in four bytes (RFC 4251, section 5). */
function stringsIn(bytes) {
    const strings = [];
    let at = 0;
    while (at + 4 <= bytes.length) {
        const end = at + 4 + bytes.readUInt32BE(at);
        if (end > bytes.length)
            return [];
        strings.push(bytes.subarray(at + 4, end));
        at = end;
    }
    return strings;
}
function lengthAndBytes(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
/** Removes the zero that a multiple-precision integer has before it where its first bit is set. */
function withoutSign(bytes) {
    return bytes[0] === 0 ? bytes.subarray(1) : bytes;
}
function padded(bytes, size) {
    return Buffer.concat([Buffer.alloc(Math.max(0, size - bytes.length)), bytes]);
}
function base64url(bytes) {
    return (bytes ?? Buffer.alloc(0)).toString('base64url');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/src/git/scratch.js



/**
 * Makes a scratch repository. `borrow`: it sees the objects of the user's repository and is cut where that one is cut;
 * otherwise it is empty. Remotes, their URLs and how to sign in are the user's, by inclusion of the same files: no
 * value is copied, so no secret is.
 */
async function openScratch(git, checkout, borrow) {
    const cwd = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-history-'));
    const remove = () => (0,promises_.rm)(cwd, { recursive: true, force: true, maxRetries: 3 });
    const directory = (0,external_node_path_.join)(cwd, '.git');
    try {
        const included = await configurationFiles(git, checkout.cwd);
        const shared = checkout.commonDirectory;
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects', 'info'), { recursive: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'refs'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), configuration(checkout.head, included), { mode: 0o600 });
        if (borrow) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'objects', 'info', 'alternates'), `${(0,external_node_path_.join)(shared, 'objects')}\n`);
            if (checkout.shallow)
                await (0,promises_.copyFile)((0,external_node_path_.join)(shared, 'shallow'), (0,external_node_path_.join)(directory, 'shallow'));
        }
        return { cwd, directory, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/**
 * Returns the files that make up the repository's own configuration, those of conditional includes among them: a
 * checkout action may keep its credentials in a file that is included for that one directory only.
 */
async function configurationFiles(git, cwd) {
    const { text } = await git.run(['config', '--list', '-z', '--show-scope', '--show-origin'], { cwd });
    const fields = text.split('\0');
    const files = new Set();
    for (let index = 0; index + 2 < fields.length; index += 3) {
        const [scope, origin] = [fields[index], fields[index + 1]];
        if ((scope === 'local' || scope === 'worktree') && origin?.startsWith('file:') === true) {
            files.add((0,external_node_path_.resolve)(cwd, origin.slice('file:'.length)));
        }
    }
    return [...files];
}
function configuration(head, included) {
    const quoted = included.map((path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
    const includes = quoted.map((path) => `[include]\n\tpath = ${path}\n`).join('');
    const format = head.length === 64
        ? '[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tobjectFormat = sha256\n'
        : '[core]\n\trepositoryFormatVersion = 0\n';
    return `${format}${includes}[core]\n\tbare = true\n`;
}

;// CONCATENATED MODULE: ./lib/src/git/thin.js




/** Refs that this tool's fetches need are here, in the scratch repository alone. */
const namespace = 'refs/krci-deploy/';
const prefix = 'refs/tags/';
/** Commits at which the history of HEAD is cut off, as `cwd` has it; empty when it is whole. */
async function boundaries(git, directory, { cwd, head }) {
    const cut = new Set((await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'shallow'), 'utf8')).split('\n'));
    const { text } = await git.run(['rev-list', head], { cwd });
    return text.split('\n').filter((id) => id !== '' && cut.has(id));
}
/**
 * Fetches into an empty `cwd` the history of `head` above a tag, and nothing that the tag reaches. Returns false when
 * the server will not: it may be too old, lack the commit, or the tag may hold all of it.
 */
async function fetchSince(git, cwd, remote, tag, head, filter) {
    try {
        await fetch(git, cwd, remote, [`--shallow-exclude=${prefix}${tag.name}`, `--filter=${filter}`], refspecs([head]));
        return true;
    }
    catch (error) {
        if (error instanceof git_git/* GitError */.X)
            return false;
        throw error;
    }
}
/** Fetches into `cwd` all commits below the boundaries. Throws GitError when the server does not. */
async function fetchAll(git, cwd, remote, wanted, filter) {
    // The meaning of --unshallow, without its error on a repository that is not shallow.
    await fetch(git, cwd, remote, ['--depth=2147483647', `--filter=${filter}`], refspecs(wanted));
}
/** Fetches one tag with the part of its history that HEAD lacks. */
async function fetchTag(git, cwd, remote, tag) {
    await fetch(git, cwd, remote, ['--filter=tree:0'], [`+${prefix}${tag.name}:${namespace}tag`]);
}
async function fetch(git, cwd, remote, options, specs) {
    const quiet = [
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-recurse-submodules',
        '--no-auto-maintenance',
        '--refmap=',
    ];
    await git.run(['fetch', ...quiet, ...options, '--', remote, ...specs], { cwd });
}
function refspecs(ids) {
    return ids.map((id) => `+${id}:${namespace}${id}`);
}
/** True parents of the commits at which a history is cut: the commits just below the cut. */
async function parentsBelow(git, cwd, cut) {
    const commits = await readCommits(git, cwd, cut);
    return [...new Set(commits.flatMap(({ parents }) => parents))];
}
/**
 * Fetches the commits just below the cut too: without them a commit at the cut would seem to touch every path there is.
 */
async function fetchOneMore(git, cwd, remote, head, filter) {
    await fetch(git, cwd, remote, ['--deepen=1', `--filter=${filter}`], refspecs([head]));
}

;// CONCATENATED MODULE: ./lib/src/steps/version/history.js





/** For a version that does not come from commits. */
function noHistory(cwd) {
    return { base: undefined, commits: [], all: () => Promise.resolve([]), cwd, done: () => Promise.resolve() };
}
/** Finds the base and the commits since it, fetching the commits that a thin clone lacks to a place of their own. */
async function findHistory(git, question) {
    const { checkout, paths } = question;
    if (checkout.shallow)
        return (await cutHistory(git, question)) ?? deepened(git, question);
    if (paths.length > 0 && (await isTreeless(git, checkout.cwd)))
        return withTrees(git, question);
    return (await aboveHighest(git, question)) ?? aboveOther(git, question);
}
/** Nearly always HEAD stands on the highest tag: then one walk finds that out and lists the commits above it. */
async function aboveHighest(git, { checkout, candidates, reach, paths }) {
    const [highest] = candidates;
    if (highest === undefined || reach === 'all' || paths.length > 0)
        return undefined;
    const { cwd, head } = checkout;
    const commits = await commitsAbove(git, cwd, head, highest.commit);
    if (commits === undefined)
        return undefined;
    return { base: highest, commits, all: () => Promise.resolve(commits), cwd, done: () => Promise.resolve() };
}
async function aboveOther(git, question) {
    const base = await baseAmong(git, question.checkout.cwd, question);
    const missing = question.reach === 'all' && base !== question.candidates[0];
    return missing ? deepened(git, question) : listed(git, question, base);
}
async function listed(git, { checkout, paths }, base) {
    const { cwd, head } = checkout;
    const range = { cwd, head, since: idsOf(base) };
    const commits = await listCommits(git, { ...range, paths });
    return { base, commits, all: () => listCommits(git, { ...range, paths: [] }), cwd, done: () => Promise.resolve() };
}
/** Whether the clone left out directories: looking at paths would fetch them, one round trip for each commit. */
async function isTreeless(git, cwd) {
    const { text } = await git.run(['config', '--get-regexp', String.raw `^remote\..*\.partialclonefilter$`], {
        cwd,
        accept: [1],
    });
    return /\.partialclonefilter tree:/.test(text);
}
/** All trees of the range in one fetch; a commit that the remote does not have is left to Git's own way, one by one. */
async function withTrees(git, question) {
    try {
        if (question.remote !== undefined)
            return await deepened(git, question);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
    }
    return listed(git, question, await baseAmong(git, question.checkout.cwd, question));
}
/** A shallow clone may hold all that is needed: then its cut lies below the base. */
async function cutHistory(git, question) {
    const { checkout, candidates, paths } = question;
    const [highest] = candidates;
    if (highest === undefined)
        return undefined;
    const known = await firstAncestor(git, checkout.cwd, checkout.head, [highest.commit]);
    if (known === undefined)
        return undefined;
    const range = { cwd: checkout.cwd, head: checkout.head, since: [known] };
    const [all, cut] = await Promise.all([
        listCommits(git, { ...range, paths: [] }),
        boundaries(git, checkout.commonDirectory, checkout),
    ]);
    if (cut.some((id) => all.includes(id)))
        return undefined;
    const commits = paths.length === 0 ? all : await listCommits(git, { ...range, paths });
    return { base: highest, commits, all: () => Promise.resolve(all), cwd: checkout.cwd, done: () => Promise.resolve() };
}
async function baseAmong(git, cwd, { checkout, candidates, reach }) {
    if (reach === 'all') {
        const [highest] = candidates;
        const known = highest === undefined ? undefined : await firstAncestor(git, cwd, highest.commit, [highest.commit]);
        return known === undefined ? undefined : highest;
    }
    const ids = [...new Set(candidates.map(({ commit }) => commit))];
    const found = await firstAncestor(git, cwd, checkout.head, ids);
    return candidates.find(({ commit }) => commit === found);
}
async function deepened(git, question) {
    const { checkout, remote } = question;
    if (remote === undefined)
        throw tooThin();
    try {
        return await inScratch(git, question, remote, false);
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        // The remote may lack the commit itself: then it can give only the commits below the cut.
        if (!checkout.shallow)
            throw notFetched(remote, error);
    }
    try {
        return await inScratch(git, question, remote, true);
    }
    catch (error) {
        throw error instanceof git_git/* GitError */.X ? notFetched(remote, error) : error;
    }
}
/** `borrow`: on top of the clone's commits, and only from below its cut; otherwise anew, as the remote has it. */
async function inScratch(git, question, remote, borrow) {
    const { checkout, paths } = question;
    const scratch = await openScratch(git, checkout, borrow);
    try {
        const { base, since } = await deepen(git, scratch, question, remote, borrow);
        const pathspecs = paths.map((path) => `${checkout.below}${path}`);
        const range = { cwd: scratch.cwd, head: checkout.head, since };
        const commits = await listCommits(git, { ...range, paths: pathspecs });
        const all = () => listCommits(git, { ...range, paths: [] });
        return { base, commits, all, cwd: scratch.cwd, done: scratch.remove };
    }
    catch (error) {
        await scratch.remove();
        throw error;
    }
}
/**
 * Fetches only the commits above the highest tag first; when HEAD does not stand on that tag, the whole graph of
 * commits.
 */
async function deepen(git, { cwd, directory }, question, remote, borrow) {
    const { checkout, candidates, reach, paths } = question;
    const { head } = checkout;
    const filter = paths.length === 0 ? 'tree:0' : 'blob:none';
    const [highest] = candidates;
    if (!borrow && highest !== undefined && (await fetchSince(git, cwd, remote, highest, head, filter))) {
        const below = await parentsBelow(git, cwd, await boundaries(git, directory, { cwd, head }));
        if (below.includes(highest.commit)) {
            if (paths.length === 0)
                return { base: highest, since: [] };
            await fetchOneMore(git, cwd, remote, head, filter);
            return { base: highest, since: below };
        }
    }
    await fetchAll(git, cwd, remote, borrow ? await boundaries(git, checkout.commonDirectory, checkout) : [head], filter);
    if (reach === 'all' && highest !== undefined)
        await fetchTag(git, cwd, remote, highest);
    const base = await baseAmong(git, cwd, question);
    return { base, since: idsOf(base) };
}
function idsOf(base) {
    return base === undefined ? [] : [base.commit];
}
const advice = 'check out the whole history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: "0" on GitLab';
function tooThin() {
    return new errors/* UsageError */.eb({
        code: 'history-too-thin',
        where: 'this clone',
        expected: 'the history back to the last release, or a remote to fetch it from',
        found: 'less',
        fix: advice,
    });
}
function notFetched(remote, cause) {
    const found = 'the history that this clone lacks could not be fetched';
    return new errors/* RemoteError */.Hi({ code: 'history-not-fetched', where: remote, found, fix: `check the network and the token, or ${advice}` }, { cause });
}

;// CONCATENATED MODULE: ./lib/src/steps/version/text.js


/** Reads a file that must be there. @throws UsageError when it is missing or not UTF-8. */
async function requiredText(files, path) {
    const text = await optionalText(files, path);
    if (text !== undefined)
        return text;
    throw new errors/* UsageError */.eb({
        code: 'file-not-found',
        where: path,
        expected: 'a file',
        found: 'none',
        fix: 'check the path',
    });
}
async function optionalText(files, path) {
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    try {
        return new external_node_util_.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        const problem = {
            code: 'not-utf-8',
            where: path,
            found: 'the file is not UTF-8',
            fix: 'save it as UTF-8',
        };
        throw new errors/* UsageError */.eb(problem, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/version/facts.js






/** With neither base nor limit a first version would read a whole history; only its newest commits are shown. */
const maxReadWithoutBase = 2000;
/** Characters of a commit's id that a dev version has at least. */
const shortest = 7;
/** Reads the base and the commits since it. A version that does not come from commits needs only HEAD. */
async function historyFacts({ git, files }, policy, query, known) {
    const { head, cwd } = query.checkout;
    const counts = policy.scheme === 'semver' && policy.built === undefined;
    const history = counts ? await findHistory(git, query) : noHistory(cwd);
    try {
        const ids = history.base === undefined ? history.commits.slice(0, maxReadWithoutBase) : history.commits;
        const read = await readCommits(git, history.cwd, [head, ...ids.filter((id) => id !== head)]);
        const commits = ids.includes(head) ? read : read.slice(1);
        return {
            head: { id: head, time: read[0]?.time ?? Number.NaN },
            base: history.base,
            commits,
            height: history.commits.length,
            range: await wholeRange(git, history, query, commits),
            givenOut: counts ? await givenOutIn(git, history, query, policy, known) : undefined,
            signed: await signedAmong({ git, files }, history.cwd, commits, policy, known.keys),
        };
    }
    finally {
        await history.done();
    }
}
/** Reads the whole graph, which shows the commits of a merge; `paths` leave out most of it. */
async function wholeRange(git, history, { paths }, commits) {
    const undoes = /^(?:This reverts (?:commit|merge request)|Reverts) /m;
    if (paths.length === 0 || !commits.some(({ message }) => undoes.test(message)))
        return undefined;
    return readCommits(git, history.cwd, await history.all());
}
/**
 * Returns the highest prerelease above the base that a commit since the base carries, by a tag or by its sha in the
 * registry.
 */
async function givenOutIn(git, history, { paths, checkout }, { range }, { tags, taken }) {
    const isOpen = ({ version }) => !(0,semver/* isRelease */.MU)(version) &&
        (0,version_range/* inRange */.r4)(version, range) &&
        (history.base === undefined || (0,semver/* compareVersions */.Zy)(version, history.base.version) > 0);
    const open = tags.filter(isOpen).toSorted((a, b) => (0,semver/* compareVersions */.Zy)(b.version, a.version));
    const since = new Set(open.length > 0 ? [...history.commits, checkout.head] : []);
    // With paths a tagged commit may be none that counts: then Git is asked for the first that HEAD contains.
    const other = paths.length > 0 && open.length > 0 ? await firstAncestor(git, history.cwd, checkout.head, commitsOf(open)) : '';
    const tagged = open.find(({ commit }) => since.has(commit) || commit === other);
    const byStart = new Map(history.commits.map((id) => [id.slice(0, shortest), id]));
    const built = taken.filter(isOpen).filter(({ version }) => isOfCommits(version, byStart));
    const given = [...built, ...(tagged === undefined ? [] : [{ version: tagged.version, by: `tag ${tagged.name}` }])];
    return (0,semver/* highest */.BR)(given, ({ version }) => version);
}
function commitsOf(tags) {
    return [...new Set(tags.map(({ commit }) => commit))];
}
/** Whether a dev version names one of the commits: its last part is the beginning of an id. */
function isOfCommits({ prerelease }, byStart) {
    const sha = prerelease.at(-1) ?? '';
    if (prerelease[0] !== 'dev' || !/^[0-9a-f]{7,64}$/.test(sha))
        return false;
    return byStart.get(sha.slice(0, shortest))?.startsWith(sha) === true;
}
/** Commits with a `Release-As` whose signature is by one of the keys; looked for only where that decides. */
async function signedAmong({ git, files }, cwd, commits, { releaseAs }, file) {
    if (releaseAs !== 'signed' || file === undefined)
        return new Set();
    const asking = commits.filter(({ message }) => /^release-as:/im.test(message));
    const keys = asking.length > 0 ? sshKeysIn(await requiredText(files, file)) : [];
    const signed = await Promise.all(asking.map(async ({ id }) => {
        const { stdout } = await git.run(['cat-file', 'commit', id], { cwd });
        return isSignedBy(Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength), keys) ? [id] : [];
    }));
    return new Set(signed.flat());
}

;// CONCATENATED MODULE: ./lib/src/steps/version/policy.js




/** Checks the inputs and makes a policy of them. `branches`: the names that the commit goes by. Throws UsageError. */
function policyOf(inputs, subject, branches) {
    const set = inputs.set === undefined ? undefined : policy_coreOf('set', inputs.set);
    return {
        channel: inputs.channel,
        prefix: checkedPrefix(subject.prefix),
        range: rangeFor(inputs, branches),
        ...firstVersion(inputs, subject),
        set,
        unstableBreaking: inputs['unstable-breaking'],
        height: inputs.height,
        devRaise: inputs['dev-raise'],
        releaseAs: inputs['release-as'],
        requireRc: inputs['require-rc'],
        build: inputs.build?.split('.') ?? [],
        reading: {
            minorTypes: inputs['minor-types'].map((type) => type.toLowerCase()),
            patchTypes: inputs['patch-types'].map((type) => type.toLowerCase()),
            scopeRules: inputs['scope-rules'].flatMap((text) => scopeRuleOf(text) ?? []),
            squash: inputs['squash-lists'],
            headerPrefix: headerPrefixOf(inputs['header-pattern']),
        },
        scheme: inputs.scheme,
        built: subject.built,
    };
}
/** Reads the first version; that of KubeRocketCI is a codebase's `startFrom`, `0.1.0-SNAPSHOT`, whose suffix names builds. */
function firstVersion(inputs, { initial }) {
    const text = inputs['initial-version'];
    const [, core, word] = /^([^-]*)-([A-Za-z][A-Za-z0-9]{0,31})$/.exec(text) ?? [];
    if (inputs.scheme !== 'krci' || core === undefined || word === undefined)
        return { initial: initial ?? policy_coreOf('initial-version', text) };
    return { initial: initial ?? policy_coreOf('initial-version', core), devWord: word };
}
/** KubeRocketCI's own commits: `EPMDEDP-17271: feat: validate the deletion`. */
const ticket = /^[A-Z][A-Z0-9]{1,15}-[0-9]{1,9}:? +/;
function headerPrefixOf(text) {
    if (text === undefined)
        return undefined;
    if (text === 'krci')
        return ticket;
    try {
        return new RegExp(`^(?:${text})`, 'u');
    }
    catch (cause) {
        const found = `"${text}", which is none`;
        const problem = {
            code: 'invalid-header-pattern',
            where: 'header-pattern',
            expected: 'a regular expression',
            found,
        };
        throw new errors/* UsageError */.eb(problem, { cause });
    }
}
function scopeRuleOf(text) {
    const [, type = '', scope = '', raise = ''] = /^(.+)\((.+)\)=(.+)$/.exec(text) ?? [];
    const known = raises.find((one) => one === raise);
    return known === undefined ? undefined : { type: type.toLowerCase(), scope, raise: known };
}
/** Reads `1.2.3` or `v1.2.3`; a prerelease is the channel's to add. Throws UsageError. */
function policy_coreOf(input, text) {
    const version = (0,semver/* parseVersion */.ot)(text.replace(/^v/, ''));
    if (version !== undefined && (0,semver/* isRelease */.MU)(version) && version.build.length === 0)
        return version;
    throw new errors/* UsageError */.eb({
        code: 'invalid-version',
        where: input,
        expected: 'a version of the form 1.2.3',
        found: `"${text}"`,
    });
}
/** Where several branches stand on the commit their ranges must agree: main, just after a branch was cut, has none. */
function rangeFor(inputs, branches) {
    if (inputs.range !== undefined)
        return (0,version_range/* parseRange */.RC)(inputs.range);
    const patterns = inputs.maintenance.length > 0 ? inputs.maintenance : version_range/* maintenancePatterns */.no;
    const [first, ...others] = branches.map((branch) => (0,version_range/* rangeOfBranch */.nU)(branch, patterns));
    const agree = others.every((range) => range !== undefined && first !== undefined && (0,version_range/* sameRange */.Et)(range, first));
    return agree ? first : undefined;
}
/** git-check-ref-format, as far as the input's pattern leaves it open. */
function checkedPrefix(prefix) {
    // Platforms cannot tell an empty input from an absent one, so that nothing needs a word.
    if (prefix === 'none')
        return '';
    if (!/\.\.|\/\/|\/\.|\.lock\/|@\{|\.$/.test(prefix))
        return prefix;
    throw new errors/* UsageError */.eb({
        code: 'invalid-tag-prefix',
        where: 'tag-prefix',
        expected: 'the beginning of a Git tag name, such as v or cart/v',
        found: `"${prefix}"`,
    });
}

// EXTERNAL MODULE: ./lib/src/git/message.js
var message = __webpack_require__(49730);
;// CONCATENATED MODULE: ./lib/src/steps/version/tag-maker.js




/**
 * Returns the repository in which the platform's API makes the tag: the remote's address, without a name and password
 * that a checkout may have put there. Undefined where Git makes it. Throws UsageError when the platform could not, so
 * that the error comes before the count.
 */
async function apiRepository(inputs, ports, cwd) {
    if (!inputs['create-tag'] || inputs['tag-by'] !== 'api')
        return undefined;
    const repository = await addressOf(inputs.remote, ports, cwd);
    ports.platform.checkTarget(repository, 'tag');
    return repository;
}
async function addressOf(remote, { git }, cwd) {
    if (/[/:]/.test(remote))
        return (0,git_location/* parseLocation */.z)(remote, cwd).url;
    const { text } = await git.run(['remote', 'get-url', '--', remote], { cwd });
    return text.trim().replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
function openTagMaker(plan, ports, remote) {
    return plan.api === undefined ? gitTaker(plan, ports, remote) : Promise.resolve(apiTaker(plan.api, ports));
}
async function gitTaker(plan, { git, clock }, remote) {
    const tagger = (await (0,git_tags/* committer */.dF)(git, plan.cwd)) ?? message/* defaultIdentity */.yY;
    const scratch = await openScratch(git, plan.checkout, true);
    return {
        take: (tag) => (0,git_tags/* takeTag */.Cj)(git, scratch.cwd, remote, { ...tag, tagger, time: clock.now() }),
        close: scratch.remove,
    };
}
/** Makes tags by the API. The platform does not tell which commit has the name: the remote's tags do. */
function apiTaker(repository, { platform }) {
    return {
        take: async (tag) => {
            const outcome = await platform.createTag({ repository, ...tag });
            return outcome === 'created' ? { outcome: 'taken' } : { outcome: 'refused', reason: 'already exists' };
        },
        close: () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/version/tags.js



/**
 * Returns the tags that count. Once the remote is asked its word is the truth, so that a laptop with stale tags answers
 * like CI. Throws RemoteError when it must answer and does not; where it only should, its silence is a note.
 */
async function knownTags(git, checkout, local, remote, inputs, prefix, reverts = false) {
    const need = reverts ? needAfterReverts(inputs) : needOf(checkout, local, inputs, prefix);
    if (remote === undefined || need === 'none')
        return { tags: local, notes: [], asked: false };
    try {
        const tags = await (0,git_tags/* remoteTags */.uv)(git, checkout.cwd, remote);
        return { tags, notes: differences(local, tags, prefix), asked: true };
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        if (need === 'must')
            throw notListed(inputs.remote, error);
        return {
            tags: local,
            notes: [`the tags of ${inputs.remote} could not be read; those of this clone count`],
            asked: true,
        };
    }
}
/** A candidate that was cut before a revert may be on the remote alone, as create-tag makes it. */
function needAfterReverts(inputs) {
    return inputs['ask-remote'] === 'never' ? 'none' : 'should';
}
function needOf(checkout, local, inputs, prefix) {
    if (inputs['ask-remote'] === 'never' && !inputs['create-tag'])
        return 'none';
    if (inputs['create-tag'] || inputs['ask-remote'] === 'always' || checkout.shallow)
        return 'must';
    const thin = !local.some(({ name }) => name.startsWith(prefix));
    return thin || inputs.channel !== 'dev' || inputs.scheme === 'krci' ? 'should' : 'none';
}
/** Notes on unexpected tags: a tag that was moved, and one that only this clone has. */
function differences(local, remote, prefix) {
    const there = new Map(remote.map(({ name, commit }) => [name, commit]));
    const ours = local.filter(({ name }) => name.startsWith(prefix));
    const moved = ours.filter(({ name, commit }) => there.has(name) && there.get(name) !== commit);
    const alone = ours.filter(({ name }) => !there.has(name));
    return [
        ...tags_listed(moved, 'points at another commit on the remote, which counts'),
        ...tags_listed(alone, 'is not on the remote and does not count'),
    ];
}
function tags_listed(tags, what) {
    const shown = tags.slice(0, 5).map(({ name }) => `tag ${name} ${what}`);
    return tags.length > 5 ? [...shown, `${tags.length - 5} more tags of this clone: the same`] : shown;
}
function notListed(remote, cause) {
    const found = `its tags could not be read: ${tags_reasonOf(cause)}`;
    const fix = 'check its URL, the network and the token';
    return new errors/* RemoteError */.Hi({ code: 'remote-unreachable', where: remote, found, fix }, { cause });
}
/** Returns the last line that Git printed that says something, on one line and bounded. */
function tags_reasonOf({ stderr }) {
    const lines = stderr.split('\n').map((line) => line.replace(/^(?:remote|fatal|error): /, '').trim());
    return (lines.find((line) => line !== '' && !line.startsWith('hint:')) ?? 'Git gave no reason').slice(0, 200);
}

// EXTERNAL MODULE: ./lib/src/version/dotenv.js
var version_dotenv = __webpack_require__(63987);
;// CONCATENATED MODULE: ./lib/src/steps/version/chart.js




/** A chart counts by the commits that touch its directory, and by those that the caller adds. */
function chartPaths(inputs) {
    return inputs.chart === undefined ? [...inputs.paths] : [inputs.chart, ...inputs.paths];
}
/** Reads name and version of a chart. @throws UsageError when Chart.yaml is missing or has none. */
async function readChart(files, repository, directory) {
    const file = external_node_path_.posix.join(repository, directory, 'Chart.yaml');
    const text = await requiredText(files, file);
    const { openStream } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6219)]).then(__webpack_require__.bind(__webpack_require__, 96219));
    const [document] = openStream(text, file).documents;
    const name = document?.get('name');
    const version = scalarText(document?.get('version'));
    const core = (0,semver/* parseVersion */.ot)(version);
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-chart',
            where: file,
            expected: 'the name of a Helm chart',
            found: JSON.stringify(name) ?? 'none',
            fix: 'correct the name in Chart.yaml',
        });
    }
    if (core === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-chart',
            where: file,
            expected: 'a version of the form 1.2.3',
            found: `"${version}"`,
            fix: 'correct the version in Chart.yaml',
        });
    }
    return { file, name, core };
}
/**
 * Writes `version`, and `appVersion` where one is given; every other byte stays. Returns whether anything changed.
 * @throws RefusedError when the chart has a higher version: it was raised by hand.
 */
async function writeChart(files, { file, core }, version, application) {
    if ((0,semver/* compareCores */.Ou)(version, core) < 0) {
        throw new errors/* RefusedError */.fk({
            code: 'chart-would-fall',
            where: file,
            expected: `a version not below its ${(0,semver/* formatCore */.rT)(core)}`,
            found: (0,semver/* formatVersion */.qh)(version),
            fix: `release it with set: ${(0,semver/* formatCore */.rT)(core)}, or lower the version in Chart.yaml by hand`,
        });
    }
    const text = await requiredText(files, file);
    const { valueAt } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(293)]).then(__webpack_require__.bind(__webpack_require__, 18970));
    const bumped = valueAt(file, 'version').write(text, (0,semver/* formatVersion */.qh)(version));
    const whole = application === undefined ? bumped : withAppVersion(bumped);
    const edited = application === undefined ? bumped : valueAt(file, 'appVersion').write(whole, application);
    if (edited === text)
        return false;
    await files.write(file, Buffer.from(edited));
    return true;
}
/**
 * An umbrella chart has no appVersion: the key goes on a line of its own below the version, to be written as any other.
 */
function withAppVersion(text) {
    if (/^["']?appVersion["']? *:/m.test(text))
        return text;
    return text.replace(/^(["']?version["']? *:[^\r\n]*)(\r?\n|$)/m, (_line, version, end) => {
        const newline = end === '' ? '\n' : end;
        return `${version}${newline}appVersion: "0"${end}`;
    });
}
function scalarText(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./lib/src/steps/version/plan.js


















/** Reads tags and history and decides; changes nothing. */
async function planVersion(inputs, ports) {
    const { git } = ports;
    const cwd = ports.files.resolve(inputs.repository);
    const others = Promise.all([(0,git_tags/* localTags */.hs)(git, cwd), knownRemote(git, cwd, inputs.remote), subjectOf(inputs, ports)]);
    // Without a repository all of them fail; the first one throws the error.
    others.catch(() => { });
    const checkout = await openCheckout(git, cwd);
    const [local, { remote, address }, subject] = await others;
    if (remote === undefined && inputs['create-tag'])
        throw noRemote(inputs.remote);
    const api = await apiRepository(inputs, ports, cwd);
    const policy = policyOf(inputs, subject, await branchesOf(git, checkout, inputs));
    const taken = await takenVersionsIn(inputs, ports);
    const gather = async (reverts) => {
        const known = await knownTags(git, checkout, local, remote, inputs, policy.prefix, reverts);
        const gathered = await factsOf({ inputs, ports, checkout, subject, policy, remote, taken }, known.tags);
        return { ...gathered, notes: [...known.notes, ...gathered.notes], asked: known.asked };
    };
    const first = await gather(false);
    const { facts, notes } = !first.asked && hasReverts(first.facts) ? await gather(true) : first;
    const decision = decide(facts, policy);
    return { inputs, cwd, checkout, facts, policy, decision, chart: subject.chart, remote, address, api, notes };
}
function hasReverts({ commits }) {
    return commits.some(({ message }) => /^(?:revert|reapply)/i.test(message));
}
/** Reads the facts as if these tags were all, and notes about unusual tags. */
async function factsOf({ inputs, ports, checkout, subject, policy, remote, taken }, tags) {
    const { versions, others } = sortTags(tags, policy.prefix);
    const query = {
        checkout,
        candidates: baseCandidates(versions, checkout.head, policy.range),
        reach: inputs.tags,
        paths: subject.paths,
        remote: inputs['ask-remote'] === 'never' ? undefined : remote,
    };
    const counted = await historyFacts(ports, policy, query, { tags: versions, taken, keys: inputs['release-as-keys'] });
    const elsewhere = policy.scheme === 'semver' && subject.chart === undefined ? otherPrefixes(tags, policy.prefix) : [];
    const confusable = confusableAmong(elsewhere, versions, policy.prefix);
    const strange = others.slice(0, 5).map((name) => `tag ${name} names no version and does not count`);
    return {
        facts: { ...counted, tags: versions, taken, confusable },
        notes: [...strange, ...prefixNotes(elsewhere, versions)],
    };
}
/**
 * Returns the branches that HEAD goes by. A detached checkout, as CI makes them, goes by the remotes' branches there.
 */
async function branchesOf(git, checkout, inputs) {
    if (inputs.branch !== undefined)
        return [inputs.branch];
    return checkout.branch === undefined ? remoteBranchesHere(git, checkout) : [checkout.branch];
}
/** Returns the highest release under the other spelling of the prefix, where no release is under the prefix itself. */
function confusableAmong(elsewhere, versions, prefix) {
    if (versions.some(({ version }) => (0,semver/* isRelease */.MU)(version)))
        return undefined;
    const other = elsewhere.find((one) => areConfusable(one.prefix, prefix));
    return other && `tag ${other.highest.name}`;
}
/** Notes on tags of other prefixes: with none under the prefix, the caller may have meant those. */
function prefixNotes(elsewhere, versions) {
    if (versions.some(({ version }) => (0,semver/* isRelease */.MU)(version)))
        return [];
    return elsewhere.slice(0, 3).map(({ prefix, highest: { name }, count }) => {
        const more = count > 1 ? ` and ${count - 1} more` : '';
        return `tag ${name}${more} looks like a version under another prefix; set tag-prefix: ${prefix === '' ? 'none' : prefix} if it is of this line`;
    });
}
/** Looks the remote up. @throws UsageError for a URL that holds credentials. */
async function knownRemote(git, cwd, name) {
    if (/[/:]/.test(name)) {
        const { url } = (0,git_location/* parseLocation */.z)(name, cwd);
        return { remote: url, address: url };
    }
    const { text, exitCode } = await git.run(['remote', 'get-url', '--', name], { cwd, accept: [2, 128] });
    if (exitCode !== 0)
        return { remote: undefined, address: undefined };
    const url = text.trim();
    if (!/^\.\.?(?:\/|$)/.test(url))
        return { remote: name, address: url };
    // Relative to the root of the work tree, which a scratch repository does not share.
    const up = await git.run(['rev-parse', '--show-cdup'], { cwd });
    const path = (0,external_node_path_.resolve)(cwd, up.text.trim(), url);
    return { remote: path, address: path };
}
function noRemote(remote) {
    return new errors/* UsageError */.eb({
        code: 'no-remote',
        where: 'create-tag',
        expected: `a remote ${remote} to make the tag on`,
        found: 'none of that name',
        fix: 'add it, or give another with the input remote',
    });
}
/** Versions that the target image repository holds; none when no image is given. Throws RemoteError and UsageError. */
async function takenVersionsIn(inputs, ports) {
    if (inputs.image === undefined)
        return [];
    const { parseReference } = await __webpack_require__.e(/* import() */ 8258).then(__webpack_require__.bind(__webpack_require__, 28258));
    const repository = ports.registries.open(parseReference(inputs.image));
    const tags = await repository.tags();
    return tags.flatMap((tag) => {
        const version = (0,names/* versionOfOciTag */.tE)(tag);
        return version === undefined ? [] : [{ version, by: `${repository.name}:${tag}` }];
    });
}
async function subjectOf(inputs, { files, handedOn }) {
    const prefix = inputs.scheme === 'krci' ? krci/* krciPrefix */.G : inputs['tag-prefix'];
    const plain = { prefix, paths: inputs.paths, initial: undefined, chart: undefined, built: undefined };
    const dotenv = inputs['read-dotenv'];
    if (dotenv !== undefined) {
        const built = await existingBuild(dotenv, files, handedOn);
        return { ...plain, prefix: prefixOf(built) ?? prefix, built };
    }
    if (inputs.chart === undefined)
        return plain;
    const chart = await readChart(files, inputs.repository, inputs.chart);
    const own = prefix === 'v' ? `${chart.name}-chart/v` : prefix;
    return { ...plain, prefix: own, paths: chartPaths(inputs), initial: chart.core, chart };
}
/** Reads a dotenv file, else the variables that GitLab makes of a dotenv report, which later jobs get in its place. */
async function existingBuild(path, files, handedOn) {
    const text = await optionalText(files, path);
    if (text === undefined && handedOn !== undefined && handedOn.size > 0) {
        return (0,version_dotenv/* existingBuildIn */.fo)(handedOn, 'the variables of the job');
    }
    return (0,version_dotenv/* existingBuildIn */.fo)((0,version_dotenv/* parseDotenv */.qd)(text ?? (await requiredText(files, path))), path);
}
/** Prefix before the version in the tag that the build was given. */
function prefixOf({ tag, version }) {
    const text = (0,semver/* formatVersion */.qh)(version);
    return tag?.endsWith(text) === true ? tag.slice(0, -text.length) || 'none' : undefined;
}

// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
;// CONCATENATED MODULE: ./lib/src/steps/version/reserve.js










/** Someone else was first. Internal: says to `retry` that the next number may be free. */
class LostError extends Error {
}
const policy = { deadlineMs: 180_000, firstPauseMs: 1000, maxPauseMs: 8000 };
/**
 * Makes the tag on the remote. When another run takes the name first, the tags are read again and decided anew: the
 * same commit finds its own tag, another commit the next number. Throws RefusedError when the new tags forbid the
 * version, RemoteError when the remote will not have it.
 */
async function reserve(plan, ports) {
    let { decision } = plan;
    let lost = 0;
    const taker = await openTagMaker(plan, ports, remoteOf(plan));
    try {
        return await (0,retry/* retry */.L)(async (attempt) => {
            if (attempt > 1)
                decision = await decidedAgain(plan, ports);
            if (decision.tagged || decision.tag === undefined)
                return { decision, made: false, lost };
            const tag = { name: decision.tag, commit: plan.checkout.head, message: messageOf(decision) };
            const taking = await taker.take(tag);
            if (taking.outcome !== 'refused') {
                return { decision: { ...decision, tagged: true }, made: taking.outcome === 'taken', lost };
            }
            lost += 1;
            if (await isTaken(plan, ports, decision.tag, taking.reason))
                throw new LostError(taking.reason);
            throw refusedBy(plan.inputs.remote, decision.tag, taking.reason);
        }, (error) => (error instanceof LostError ? {} : false), policy, ports.clock);
    }
    catch (error) {
        throw translated(error, plan, lost);
    }
    finally {
        await taker.close();
    }
}
async function decidedAgain(plan, ports) {
    const tags = await (0,git_tags/* remoteTags */.uv)(ports.git, plan.cwd, remoteOf(plan));
    return decide({ ...plan.facts, tags: sortTags(tags, plan.policy.prefix).versions }, plan.policy);
}
/** Returns the remote, which every plan with create-tag has. */
function remoteOf({ remote, inputs }) {
    return remote ?? inputs.remote;
}
/** A lock that another push holds is a race too, although its tag cannot be seen yet. */
async function isTaken(plan, ports, name, reason) {
    if (/lock|stale info|already exists/i.test(reason))
        return true;
    const tags = await (0,git_tags/* remoteTags */.uv)(ports.git, plan.cwd, remoteOf(plan));
    return tags.some((tag) => tag.name === name);
}
function messageOf(decision) {
    return `${(0,semver/* formatVersion */.qh)(decision.version)}\n\nDecided by ${wordsOf(decision.decidedBy)}`;
}
function refusedBy(remote, name, reason) {
    return new errors/* RemoteError */.Hi({
        code: 'tag-refused',
        where: remote,
        found: `tag ${name} was not made: ${reason}`,
        fix: 'check that the token may create tags and that no rule protects them',
    });
}
function translated(error, plan, lost) {
    const { remote: where } = plan.inputs;
    if (error instanceof LostError) {
        const found = `other runs took the tag first, ${lost} times in ${policy.deadlineMs / 1000} s`;
        return new errors/* RemoteError */.Hi({ code: 'tag-contended', where, found, fix: 'run it again' }, { cause: error });
    }
    if (!(error instanceof git_git/* GitError */.X))
        return error;
    if (error.message.startsWith('git ls-remote'))
        return notListed(where, error);
    const found = `the tag could not be pushed: ${tags_reasonOf(error)}`;
    const fix = 'check its URL, the network and the token';
    return new errors/* RemoteError */.Hi({ code: 'tag-not-made', where, found, fix }, { cause: error });
}

;// CONCATENATED MODULE: ./lib/src/steps/version/write.js




/** Writes the chart and the dotenv file, where they are asked for. Returns the files that changed. */
async function writeFiles(plan, decision, outputs, files) {
    const { inputs, chart } = plan;
    const written = [];
    if (inputs.write && chart !== undefined) {
        const application = inputs['app-version'];
        if (await writeChart(files, chart, decision.version, application))
            written.push(chart.file);
    }
    const dotenv = inputs['write-dotenv'];
    if (dotenv === undefined)
        return written;
    const before = (await optionalText(files, dotenv)) ?? '';
    const after = (0,version_dotenv/* writeDotenv */.eD)(before, dotenvValues(plan, decision, outputs));
    if (after === before)
        return written;
    await files.write(dotenv, Buffer.from(after));
    return [...written, dotenv];
}
/** Returns the names of KubeRocketCI's job `init-values`, with the commit's date: a re-run writes the same file. */
function dotenvValues(plan, decision, outputs) {
    const [word = ''] = decision.version.prerelease;
    return {
        BUILD_VERSION: outputs.version,
        BUILD_NUMBER: String((0,channel/* numberOf */.rl)(decision.version, word) ?? plan.facts.height),
        BUILD_DATE: new Date(plan.facts.head.time * 1000).toISOString().replace('.000Z', 'Z'),
        VCS_TAG: outputs['git-tag'],
        IMAGE_TAG: outputs['oci-tag'],
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/version/version.js










const version = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: planned,
    describe: (plan) => (plan.inputs['dry-run'] ? reportOf(plan, plan.decision) : briefly(plan)),
    execute,
};
/** Plans. A repository that Git cannot read, broken or of an unknown kind, is an error of evidence. */
async function planned(inputs, ports) {
    try {
        return await planVersion(inputs, ports);
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        const found = `its history could not be read: ${tags_reasonOf(error)}`;
        const fix = 'check the clone with git fsck, or make it anew';
        const problem = { code: 'repository-unreadable', where: inputs.repository, found, fix };
        throw new errors/* EvidenceError */.oe(problem, { cause: error });
    }
}
async function execute(plan, ports) {
    const reservation = await reserved(plan, ports);
    const { decision } = reservation;
    const outputs = outputsOf(plan, decision);
    const written = await writeFiles(plan, decision, outputs, ports.files);
    return {
        changed: reservation.made || written.length > 0,
        headline: [headlineOf(plan, reservation), ...written.map((file) => `wrote ${file}`)].join('; '),
        outputs,
        data: {
            ...outputs,
            attempts: reservation.lost + 1,
            commits: rowData(decision),
            notes: [...decision.notes, ...plan.notes],
        },
        report: reportOf(plan, decision),
    };
}
async function reserved(plan, ports) {
    const { decision, inputs } = plan;
    const wanted = inputs['create-tag'] && decision.changed && !decision.tagged;
    return wanted ? reserve(plan, ports) : { decision, made: false, lost: 0 };
}
function headlineOf(plan, { decision, made }) {
    const title = titleOf(decision);
    if (made)
        return `${title}, reserved as tag ${decision.tag} on ${plan.inputs.remote}`;
    if (decision.tagged)
        return `${title}, tag ${decision.tag} is there already`;
    return title;
}
/** Returns one line for the plan: the whole explanation comes with the outcome. */
function briefly({ facts, decision }) {
    return [(0,report/* paragraph */.FY)(`${titleOf(decision)}. ${basis(facts, decision)}`)];
}
function reportOf(plan, decision) {
    const title = (0,report/* heading */.R_)(`Version ${titleOf(decision)}`);
    return plan.inputs.explain ? [title, ...explain(plan.facts, decision, plan.notes)] : [title];
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
