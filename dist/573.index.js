export const id = 573;
export const ids = [573,8768,1828];
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

/***/ 76585:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tightened),
/* harmony export */   r: () => (/* binding */ weakenings)
/* harmony export */ });
/* harmony import */ var _policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61145);
/* harmony import */ var _strictness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99696);



/** Lists where `own` is weaker than `base`, for one environment. Values that cannot be compared must be equal. */
function weakenings(base, own) {
    const [before, after] = [base, own].map((policy) => new Map(Object.entries(policy)));
    return Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, section]) => {
        const [was, is] = [before?.get(name), after?.get(name)];
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(was ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(is ?? null))
            return [];
        if (section.grants === true && is === undefined)
            return [];
        if (is === undefined)
            return [{ path: [name], base: valueText(was), own: undefined }];
        if (section.stricter === undefined) {
            return was === undefined ? [] : [{ path: [name], base: valueText(was), own: valueText(is) }];
        }
        const [least, found] = [was ?? (section.asksByDefault === true ? section.defaults : undefined), is].map((value) => filled(value, section.implied));
        return weakerLeaves(least, found, section.stricter, [name]);
    });
}
/**
 * Returns the gates of `base` with each section of `own` that is at least as strict.
 * `gate` and `declared` are the effective entries and those that were written, as in `Environment`.
 */
function tightened(base, own) {
    const weaker = new Set(weakenings(base.gate, own.gate).map(({ path: [name] }) => name));
    const taken = Object.entries(_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .sections */ .V0).flatMap(([name, { grants }]) => {
        const stands = Object.hasOwn(own.gate, name) || grants === true;
        return stands && !weaker.has(name) ? [name] : [];
    });
    return {
        ...base,
        gate: withSections(base.gate, own.gate, taken),
        declared: withSections(base.declared, own.declared, taken),
    };
}
function withSections(base, own, names) {
    const kept = Object.entries(base).filter(([name]) => !names.includes(name));
    const taken = Object.entries(own).filter(([name]) => names.includes(name));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sections of one gate or the other
    return Object.fromEntries([...kept, ...taken]);
}
function filled(value, implied) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the section's own value, as its schema has it
    return value === undefined || implied === undefined ? value : implied(value);
}
function weakerLeaves(was, is, stricter, section) {
    const [before, after] = [leavesOf(was), leavesOf(is)];
    const paths = new Set([...before.keys(), ...after.keys(), ...Object.keys(stricter)]);
    return [...paths].flatMap((path) => {
        const [base, own] = [before.get(path), after.get(path)];
        const direction = Object.hasOwn(stricter, path) ? stricter[path] : undefined;
        // An absent section required nothing, except the values from a list of words, which may have a default.
        const open = was === undefined && typeof direction !== 'object';
        if ((0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(base ?? null) === (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(own ?? null) || open || (0,_strictness_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .d)(base, own, direction))
            return [];
        const whole = [...section, ...path.split('.').filter((part) => part !== '')];
        return [{ path: whole, base: valueText(base), own: valueText(own) }];
    });
}
/** Values by their path; a list is a value. */
function leavesOf(value) {
    const leaves = new Map();
    const visit = (inner, path) => {
        if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
            if (inner !== undefined)
                leaves.set(path, inner);
            return;
        }
        for (const [key, one] of Object.entries(inner))
            visit(one, path === '' ? key : `${path}.${key}`);
    };
    visit(value, '');
    return leaves;
}
function valueText(value) {
    return value === undefined ? undefined : (0,_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value).slice(0, 80);
}


/***/ }),

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 11002:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ pushError),
/* harmony export */   w: () => (/* binding */ LostRaceError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55349);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36084);
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45671);




/** Another writer was first. Nothing is lost: the edit is applied to that writer's state. */
class LostRaceError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}
/** Wording of "the branch is no longer where you saw it". */
const race = new RegExp([
    // git push, before anything is sent, and git receive-pack
    'non-fast-forward',
    'fetch first',
    'stale info',
    'remote ref updated since checkout',
    'cannot lock ref',
    'failed to update ref',
    'failed to lock',
    'unable to create .{1,300}\\.lock',
    'is at [0-9a-f]{7,64} but expected',
    'reference already exists',
    // GitLab (Gitaly)
    'incorrect old value',
    'reference is already locked',
    'state of reference changed',
    // Gitea and Forgejo
    'push out of date',
    // Azure Repos
    'TF401028',
    'already been updated by another client',
].join('|'), 'i');
/** Rules that no retry changes: protection, rulesets, hooks. */
const rule = /GH006|GH013|GH009|protected branch|protected tag|rule violations?|hook declined|not allowed to (?:force )?push|pushes to this branch are not permitted|TF40245[0-9]|through (?:a )?pull requests?|deny(?:ing)? |prohibited|refusing to/i;
const permission = /permission denied|permission to \S+ denied|write access|not allowed to (?:upload|push) code(?! to (?:a )?protected)|read.?only|archived|TF401027/i;
/**
 * Turns the output of a push that exited with 1 into an error: LostRaceError, TransientError, or one that ends the run.
 * `where` names the branch.
 */
function pushError(output, where) {
    const error = new _git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('push', output.exitCode, output.stderr);
    const status = statusLine(output.text);
    if (status === undefined)
        return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .transportError */ .WQ)(error, where);
    const words = `${status}\n${remoteLines(error.stderr).join('\n')}`;
    if (race.test(status) || (race.test(words) && !rule.test(words))) {
        return new LostRaceError({ code: 'lost-race', where, found: 'another writer was first' }, { cause: error });
    }
    const reason = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(reasonOf(status, error.stderr));
    if (permission.test(words)) {
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'no-permission',
            where,
            expected: 'write permission',
            found: `none: the server answered ${reason}`,
            fix: 'give the token write access',
        }, {
            cause: error,
        });
    }
    if (/checked out/i.test(status)) {
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'branch-checked-out',
            where,
            found: 'the branch is checked out in a work tree, which a push would contradict',
            fix: 'give the URL that it was cloned from, or edit its files with commit: none',
        }, { cause: error });
    }
    if (rule.test(words)) {
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'push-refused',
            where,
            found: `the rules of the server refuse the push: ${reason}`,
            fix: 'let this identity push there, or use commit: change-request',
        }, { cause: error });
    }
    if (/failed to report status|internal server error|fatal error in commit_refs|try again|timeout/i.test(words)) {
        return new _base_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TransientError */ .N({ code: 'remote-unreachable', where, found: `the server did not finish the push: ${reason}`, fix: 'run again' }, {
            cause: error,
        });
    }
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'push-refused', where, found: `the server refused the push: ${reason}` }, { cause: error });
}
/** `!<TAB>from:to<TAB>summary (reason)` of `git push --porcelain`; undefined when no ref was reported on. */
function statusLine(stdout) {
    return stdout
        .split('\n')
        .find((line) => line.startsWith('!\t'))
        ?.split('\t')[2];
}
function remoteLines(stderr) {
    return stderr.split('\n').flatMap((line) => (line.startsWith('remote: ') ? [line.slice(8).trim()] : []));
}
/** Returns the server's own first words, which name the rule, or else the reason that Git reports. */
function reasonOf(status, stderr) {
    const telling = remoteLines(stderr).find((line) => line !== '' && !/^(?:Resolving|Processing|Compressing|Counting|=+|-+$)/.test(line));
    return telling?.replace(/^(?:fatal|error): /i, '') ?? /\(([^)]*)\)/.exec(status)?.[1] ?? status;
}


/***/ }),

/***/ 36084:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WQ: () => (/* binding */ transportError)
/* harmony export */ });
/* unused harmony export serverLine */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45671);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55349);



/**
 * Kinds of errors, in order: the first pattern that matches Git's output decides. Wording of Git 2.30 to 2.52, curl and
 * OpenSSH.
 */
const kinds = [
    {
        pattern: /could not read (?:Username|Password)|Authentication failed|returned error: 401|HTTP 401|HTTP Basic: Access denied/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'authentication-failed',
            where,
            found: 'the server does not accept the credentials, or none were given',
            fix: 'check the token for its host and that it has not expired',
        }, { cause }),
    },
    {
        pattern: /Permission denied \(|Host key verification failed|no supported authentication/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'authentication-failed',
            where,
            found: 'the server does not accept the SSH key, or its host key is unknown',
            fix: 'check SSH_AUTH_SOCK and known_hosts',
        }, { cause }),
    },
    {
        pattern: /returned error: 403|HTTP 403|Write access to repository not granted|Permission to \S+ denied|not allowed to (?:upload|push) code|have write access|marked as read.?only|is (?:archived|read-only)|TF401027|insufficient permission|access denied/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'no-permission',
            where,
            expected: `${neededPermission(cause)} permission`,
            found: `none: the server answered ${serverLine(cause)}`,
            fix: 'give the token that access',
        }, { cause }),
    },
    {
        pattern: /repository '.*' not found|returned error: 404|does not appear to be a git repository|Repository not found|project you were looking for could not be found|does not exist|not a git repository/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'repository-not-found',
            where,
            found: 'the repository was not found, or the credentials do not show it',
            fix: "check the location and the token's access",
        }, { cause }),
    },
    {
        pattern: /returned error: 30[1278]/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'redirected',
            where,
            found: 'the server redirects to another address, where a token must not follow',
            fix: 'give the final URL (often the same with .git at its end)',
        }, { cause }),
    },
    {
        pattern: /SSL certificate|certificate verif|server certificate|SSL_ERROR|TLS connection was non-properly|schannel/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            code: 'untrusted-certificate',
            where,
            found: 'the certificate is not trusted',
            fix: 'give its authority by GIT_SSL_CAINFO',
        }, { cause }),
    },
    {
        pattern: /detected dubious ownership/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'dubious-ownership',
            where,
            found: 'the repository belongs to another user, and Git does not read such repositories',
            fix: 'run git config --global --add safe.directory with its path',
        }, { cause }),
    },
    {
        pattern: /transport '.*' not allowed/i,
        error: (where, cause) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'transport-not-allowed', where, expected: 'https, http, ssh or a path', found: 'another transport' }, { cause }),
    },
    {
        pattern: /returned error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|RPC failed|early EOF|unexpected disconnect|hung up unexpectedly|Connection (?:reset|timed out|closed)|Recv failure|Operation (?:timed out|too slow)|Empty reply|timeout|Could not resolve host|Temporary failure|Failed to connect|Couldn't connect|Connection refused|expected flush|bad line length|curl \d+/i,
        error: (where, cause) => new _base_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N({
            code: 'remote-unreachable',
            where,
            expected: 'the answer of a Git server',
            found: serverLine(cause),
            fix: 'check the address and the network, then run again',
        }, { cause }),
    },
];
/** Classifies the failure of a Git command that talked to `where`. */
function transportError(error, where) {
    if (!(error instanceof _git_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .X))
        return error;
    const kind = kinds.find(({ pattern }) => pattern.test(error.stderr));
    if (kind !== undefined)
        return kind.error(where, error);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ code: 'git-failed', where, found: `git failed: ${serverLine(error)}` }, { cause: error });
}
function neededPermission(cause) {
    return cause.message.startsWith('git push') ? 'write' : 'read';
}
/** Quotes the most telling line of Git or the server, without control characters. */
function serverLine(error) {
    return quoted(telling(error.stderr));
}
function quoted(line) {
    const clean = line.replaceAll(/\p{Cc}+/gu, ' ').trim();
    return `"${clean.length > 200 ? `${clean.slice(0, 199)}…` : clean}"`;
}
function telling(stderr) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const from = (prefix) => lines.find((line) => prefix.test(line))?.replace(prefix, '');
    return (from(/^remote: (?:fatal|error): /i) ?? from(/^error: (?!failed to push)/) ?? from(/^fatal: /) ?? lines.at(-1) ?? '');
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

/***/ 59:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isProtected)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Tells whether a platform guards a branch against who may push others. One that cannot tell protects nothing. */
async function isProtected(repository, branch, { platform, log }) {
    if (platform.kind === 'local')
        return false;
    try {
        const { means, writers = [] } = await platform.branchGuard({ repository, branch });
        return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        log.warn(`the protection of ${branch} cannot be read: ${error.message}`);
        return false;
    }
}


/***/ }),

/***/ 31828:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ judgedFlow),
/* harmony export */   flowOf: () => (/* binding */ flowOf),
/* harmony export */   requiredFlow: () => (/* binding */ requiredFlow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76585);
/* harmony import */ var _flow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50836);
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60816);
/* harmony import */ var _platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59);






/**
 * Loads the flow that judges, for every step.
 * In a job of a platform it is the file of the default branch (or of a protected one), whatever was dispatched or
 * checked out: who may push any branch does not decide what production requires. The file of the working directory adds
 * stricter gates alone. On a laptop, and where no repository is known, the file of the working directory is used; such
 * a flow has no `source`.
 *
 * @throws UsageError for a file that is missing or wrong; RefusedError `policy-unproven` where the trusted branch has
 * none; RemoteError where it cannot be read
 */
async function judgedFlow(inputs, reach) {
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j7)(inputs.flow, reach.files);
    if (local === undefined)
        return undefined;
    const home = await trustedHome(local, inputs, reach);
    const found = home && (await trustedFlow(home, local, inputs, reach));
    return { flow: found === undefined ? local : withStricter(found, local), local };
}
/** As `judgedFlow`, for steps that need the flow alone. */
async function flowOf(inputs, reach) {
    return (await judgedFlow(inputs, reach))?.flow;
}
/** As `flowOf`, for steps that cannot do without one. */
async function requiredFlow(inputs, reach, step) {
    const flow = await flowOf(inputs, reach);
    if (flow === undefined)
        throw (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .missingFlow */ .L2)(reach.files, step);
    return flow;
}
async function trustedHome(local, inputs, reach) {
    const onPlatform = reach.platform.kind !== 'local';
    if (!onPlatform && inputs.repository === undefined)
        return undefined;
    const home = await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOfFlow */ .D2)(local.file, reach);
    const path = home?.path ?? pathBelow(local.file);
    const origin = onPlatform && home !== undefined ? await (0,_flow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)(home, reach.git) : undefined;
    const repository = origin ?? inputs.repository;
    return repository === undefined ? undefined : { repository, path, isCheckout: origin !== undefined };
}
/** Returns the path from the root of a repository that the working directory stands for. */
function pathBelow(file) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
    return path.startsWith('/') || path.startsWith('..') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file) : path;
}
/** Reads the flow of the trusted branch; undefined where the repository of an input has no such file. */
async function trustedFlow(home, local, { branch }, reach) {
    const main = await flowAt(home, undefined, local, reach);
    if (main !== undefined) {
        const named = main.gitops.branch;
        const isOther = named !== undefined && named !== main.source?.branch && main.gitops.repository === undefined;
        return isOther ? ((await protectedFlow(home, named, local, reach)) ?? main) : main;
    }
    const named = branch ?? local.gitops.branch ?? reach.platform.run.targetBranch;
    const found = named === undefined ? undefined : await protectedFlow(home, named, local, reach);
    if (found !== undefined || !home.isCheckout)
        return found;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'policy-unproven',
        where: local.file,
        expected: `the flow file on the default branch of ${home.repository}, or on a protected one that "branch" names`,
        found: `no ${home.path} there`,
        fix: 'merge it on its own first',
    });
}
/** Reads the flow of a branch that the platform protects. */
async function protectedFlow(home, branch, local, reach) {
    return (await (0,_platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_5__/* .isProtected */ .b)(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .Wc)(bytes, local.file);
    return { ...flow, source: sourceOf(repository, await opened.branch(), path, bytes, snapshot) };
}
function sourceOf(repository, branch, path, bytes, snapshot) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return {
        repository,
        branch,
        commit: snapshot.commit,
        path,
        bytes,
        read: async (name) => snapshot.read(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name)),
    };
}
/** Adds what the working directory's file requires more; a value that cannot be compared is the trusted one. */
function withStricter(trusted, local) {
    const environments = trusted.environments.map((environment) => {
        const proposed = local.environments.find(({ name }) => name === environment.name);
        return proposed === undefined ? environment : (0,_flow_gates_weakening_js__WEBPACK_IMPORTED_MODULE_2__/* .tightened */ .F)(environment, proposed);
    });
    return { ...trusted, environments };
}


/***/ }),

/***/ 1428:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isChange)
/* harmony export */ });
/** Whether the part has anything to write. */
function isChange({ bumps }) {
    return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}


/***/ }),

/***/ 30573:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestBump: () => (/* binding */ manifestBump)
/* harmony export */ });
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26549);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21628);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78014);



const manifestBump = {
    declaration: _declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaration */ .H,
    shows: 'plan',
    plan: (inputs, ports) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__.plan)(inputs, ports),
    describe: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0,
    // Loaded after the plan's requests have begun: nothing of it is needed before.
    execute: async (planned, ports) => (await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(7701), __webpack_require__.e(1952), __webpack_require__.e(8728), __webpack_require__.e(4994), __webpack_require__.e(1940), __webpack_require__.e(7969), __webpack_require__.e(2949)]).then(__webpack_require__.bind(__webpack_require__, 42949))).execute(planned, ports),
};


/***/ }),

/***/ 19474:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   x: () => (/* binding */ checkIdentities)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);


/**
 * Message of the commit: text for readers of the log, and trailers for programs. `run` is the run's address. Throws
 * UsageError.
 */
function messageOf(parts, inputs, run) {
    const changes = parts.filter(_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .isChange */ .X);
    const said = changes.length === 0 ? parts : changes;
    const [only] = said;
    const trailers = said.length === 1 && only !== undefined ? trailersOf(only) : trailersOfSet(said);
    const [author, committer] = [identityOf(inputs, 'author'), identityOf(inputs, 'committer')];
    return {
        subject: inputs.message ?? subjectOf(said),
        ...(inputs['skip-ci'] && { body: '[skip ci]' }),
        trailers: [...trailers, ['Run', run]].flatMap(([key, value]) => value === undefined ? [] : [[key, value]]),
        ...(author !== undefined && { author }),
        ...(committer !== undefined && { committer }),
    };
}
/** Throws UsageError for half an identity, before anything is contacted. */
function checkIdentities(inputs) {
    identityOf(inputs, 'author');
    identityOf(inputs, 'committer');
}
/** Throws UsageError for half an identity. */
function identityOf(inputs, who) {
    const [name, email] = [inputs[`${who}-name`], inputs[`${who}-email`]];
    if (name === undefined && email === undefined)
        return undefined;
    if (name !== undefined && email !== undefined)
        return { name, email };
    const missing = `${who}-${name === undefined ? 'name' : 'email'}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'input-missing',
        where: `input "${missing}"`,
        expected: 'a name and an address together',
        found: 'one of the two',
        fix: 'give both',
    });
}
function trailersOf({ request, previous, from }) {
    if (request.kind === 'file')
        return [];
    return [
        ['Application', request.application.name],
        ['Environment', request.environment.name],
        ['Version', request.version],
        ['Digest', request.digest],
        ['Previous-Digest', previous?.digest],
        ['From', from?.name],
    ];
}
/** One line per application: keys that repeat in blocks could not be told apart. */
function trailersOfSet(parts) {
    const requests = imagesOf(parts);
    const sources = new Set(parts.map(({ from }) => from?.name));
    return [
        ['Environment', requests[0]?.environment.name],
        ['From', sources.size === 1 ? [...sources][0] : undefined],
        ...requests.map(({ application, version, digest }) => {
            return ['Image', `${application.name}=${version}${digest === undefined ? '' : `@${digest}`}`];
        }),
    ];
}
function subjectOf(parts) {
    const [first] = parts;
    if (first === undefined)
        throw new Error('a plan has a part');
    if (parts.length === 1)
        return subjectOfOne(first.request);
    const requests = imagesOf(parts);
    return `Deploy ${requests.length} applications of ${requests[0]?.flow.name} to ${requests[0]?.environment.name}`;
}
function subjectOfOne(request) {
    if (request.kind === 'image')
        return `Deploy ${request.application.name} ${request.version} to ${request.environment.name}`;
    const value = 'value' in request.write ? request.write.value : request.write.tag;
    return `Set ${request.path} of ${request.file} to ${value}`;
}
function imagesOf(parts) {
    return parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
}


/***/ }),

/***/ 21628:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/src/steps/flow.js
var steps_flow = __webpack_require__(31828);
// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform_platform = __webpack_require__(10977);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/branch-trees.js
var branch_trees = __webpack_require__(40343);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/destination.js






/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
async function destinationOf(inputs, flow, environment, ports) {
    if (inputs.commit === 'none') {
        const repository = ports.gitops.directory(directoryOf(inputs, flow, ports));
        return { commit: 'none', repository, trees: (0,branch_trees/* branchTrees */.e)(() => repository) };
    }
    if (inputs.commit === 'api')
        return byPlatform(inputs, flow, environment, ports);
    const branches = await branchesOf(inputs, flow, environment, ports);
    if (inputs.commit === 'git')
        return { commit: 'git', ...branches };
    const request = await requestTarget(inputs, flow, environment, branches.repository, ports);
    ports.platform.checkTarget(request.repository);
    return { commit: 'change-request', ...branches, request };
}
async function byPlatform(inputs, flow, environment, ports) {
    const { platform } = ports;
    const name = await locationOf(inputs, flow, ports);
    platform.checkTarget(name, 'commit');
    if (platform.kind === 'github' && inputs['author-name'] !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'author-not-possible',
            where: 'GitHub',
            found: "a commit by the API has the token's owner for an author",
            fix: 'leave out author-name and author-email, or use commit: git',
        });
    }
    if (inputs['committer-name'] !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'committer-not-possible',
            where: 'commit: api',
            found: 'a commit by the API has the platform for a committer',
            fix: 'leave out committer-name and committer-email, or use commit: git',
        });
    }
    return { commit: 'api', ...(await branchesOf(inputs, flow, environment, ports, publishBy(platform, name))) };
}
function directoryOf({ repository }, flow, { files }) {
    if (repository !== undefined)
        return files.resolve(repository);
    return flow === undefined ? files.resolve('.') : (0,external_node_path_.dirname)(files.resolve(flow.file));
}
async function branchesOf(inputs, flow, environment, ports, publish) {
    const { repository, branch } = inputs;
    const options = publish === undefined ? {} : { publish };
    if (flow !== undefined) {
        const branches = await (0,flow_repository/* gitopsBranchesOf */.OA)(flow, { repository, branch, ...options }, ports);
        return { repository: environment === undefined ? branches.home : branches.of(environment), trees: branches.trees };
    }
    if (repository === undefined)
        throw noRepository();
    const opened = ports.gitops.open(repository, branch, options);
    return { repository: opened, trees: (0,branch_trees/* branchTrees */.e)(() => opened) };
}
function noRepository() {
    return new errors/* UsageError */.eb({
        code: 'repository-missing',
        expected: 'the input "repository", or a flow file that names it',
        found: 'neither',
        fix: 'give one, or set commit to none to edit a plain directory',
    });
}
/** Returns the repository that the platform is asked about: the flow's, which is often not the run's own. */
async function locationOf({ repository }, flow, ports) {
    if (flow !== undefined)
        return (0,flow_repository/* gitopsLocation */.Cj)(flow, repository, ports);
    if (repository !== undefined)
        return repository;
    throw noRepository();
}
async function requestTarget(inputs, flow, environment, gitops, ports) {
    const repository = await locationOf(inputs, flow, ports);
    const chosen = flow === undefined ? inputs.branch : (0,flow_repository/* branchOf */.W0)(flow, environment, inputs.branch);
    return { repository, base: chosen ?? (await gitops.branch()) };
}
/** Commits made by the platform, which signs them; a branch that moved is a race that was lost. */
function publishBy(platform, repository) {
    return async (publication) => {
        try {
            return await platform.commit({ repository, ...publication });
        }
        catch (error) {
            if (!(error instanceof platform_platform/* BranchMovedError */.w))
                throw error;
            throw new rejection/* LostRaceError */.w({ ...error.problem, code: 'lost-race' }, { cause: error });
        }
    };
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/message.js
var message = __webpack_require__(19474);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/set.js





const maxBytes = 1024 * 1024;
const maxApplications = 2000;
const keys = ['imageTag', 'imageDigest', 'customValues'];
/**
 * Returns the applications of a set, as the payload in a file names them, in its order. Throws UsageError for a file
 * that is no such payload or has a name that is not in the flow.
 */
async function readSet(file, flow, environment, files) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        throw invalidSet(file, 'there is no such file');
    if (bytes.length > maxBytes)
        throw invalidSet(file, `it has ${bytes.length} bytes, more than the ${maxBytes} that are read`);
    const entries = Object.entries(await payloadOf(file, bytes));
    if (entries.length === 0)
        throw invalidSet(file, 'it names no application');
    if (entries.length > maxApplications)
        throw invalidSet(file, `it names ${entries.length} applications, at most ${maxApplications} travel together`);
    const target = (0,questions/* environmentOf */.p7)(flow, environment);
    return entries.map(([name, entry]) => {
        const { imageTag, imageDigest, customValues } = checked(file, name, entry);
        const digest = imageDigest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(imageDigest, `imageDigest of ${name}`);
        const application = (0,questions/* applicationOf */.KM)(flow, name);
        return { kind: 'image', flow, environment: target, application, version: imageTag, digest, customValues };
    });
}
/** JSON without keys that are there twice, of which JSON.parse would keep the last. */
async function payloadOf(file, bytes) {
    const text = new TextDecoder().decode(bytes);
    const data = parsed(file, text);
    if (!(0,json_path/* isRecord */.u4)(data))
        throw invalidSet(file, 'it is no JSON object');
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const [problem] = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' }).errors;
    if (problem?.code === 'DUPLICATE_KEY')
        throw invalidSet(file, `line ${problem.linePos?.[0].line ?? 1} repeats a key`);
    return data;
}
function parsed(file, text) {
    try {
        const data = JSON.parse(text);
        return data;
    }
    catch (cause) {
        throw invalidSet(file, 'it is not JSON', cause);
    }
}
function checked(file, name, entry) {
    const where = JSON.stringify(name.slice(0, 80));
    if (!(0,json_path/* isRecord */.u4)(entry))
        throw invalidSet(file, `${where} is no object`);
    const unknown = Object.keys(entry).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw invalidSet(file, `${where} has the key ${JSON.stringify(unknown.slice(0, 80))}; known are ${keys.join(', ')}`);
    const { imageTag, imageDigest, customValues } = entry;
    if (typeof imageTag !== 'string')
        throw invalidSet(file, `${where} has no "imageTag"`);
    if (imageTag === 'NaN')
        throw invalidSet(file, `${where} has the imageTag "NaN", which KubeRocketCI gives to what was never deployed`);
    if (imageDigest !== undefined && typeof imageDigest !== 'string')
        throw invalidSet(file, `the "imageDigest" of ${where} is no text`);
    if (customValues !== undefined && typeof customValues !== 'boolean')
        throw invalidSet(file, `the "customValues" of ${where} are not true or false`);
    (0,tag_name/* tagOfVersion */.m)(imageTag);
    const digest = imageDigest === undefined || imageDigest === '' ? {} : { imageDigest };
    return { imageTag, ...digest, ...(customValues !== undefined && { customValues }) };
}
function invalidSet(file, why, cause) {
    return new errors/* UsageError */.eb({
        code: 'invalid-set',
        where: file,
        expected: 'images such as {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}',
        found: why,
    }, { cause });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/request.js





/** Parses the inputs into requests. Throws UsageError for inputs that name no value to write. */
async function requestsOf(inputs, flow, files) {
    const { set, environment } = inputs;
    if (set === undefined)
        return [requestOf(inputs, flow)];
    const other = exclusive.find((name) => inputs[name] !== undefined);
    if (other !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'input-conflict',
            where: `inputs set and ${other}`,
            found: 'the file of a set says which application gets which version',
            fix: `leave out ${other}`,
        });
    }
    if (flow === undefined)
        throw noFlow();
    if (environment === undefined)
        throw missing('environment', 'it says where the set goes');
    return readSet(set, flow, environment, files);
}
const exclusive = ['application', 'version', 'digest', 'file', 'path', 'value', 'discover'];
function requestOf(inputs, flow) {
    const digest = inputs.digest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(inputs.digest);
    if (inputs.file !== undefined)
        return fileRequest(inputs, inputs.file, digest);
    if (inputs.path !== undefined || inputs.value !== undefined)
        throw missing('file', 'the inputs path and value belong to a file');
    if (flow === undefined)
        throw noFlow();
    const { application, environment, version } = inputs;
    if (application === undefined)
        throw missing('application', 'it says whose manifests are changed');
    if (environment === undefined)
        throw missing('environment', 'it says where the version goes');
    if (version === undefined)
        throw missing('version', 'it is what is written');
    (0,tag_name/* tagOfVersion */.m)(version);
    return {
        kind: 'image',
        flow,
        environment: (0,questions/* environmentOf */.p7)(flow, environment),
        application: (0,questions/* applicationOf */.KM)(flow, application),
        version,
        digest,
    };
}
function fileRequest(inputs, file, digest) {
    const { path, value, version } = inputs;
    if (path === undefined)
        throw missing('path', 'it says which value of the file is changed');
    if ((value === undefined) === (version === undefined)) {
        throw missing('value', 'a file takes either the input value or the input version with a digest');
    }
    const write = value === undefined ? { tag: (0,tag_name/* tagOfVersion */.m)(version ?? ''), digest } : { value };
    return { kind: 'file', file, path, write };
}
function noFlow() {
    return new errors/* UsageError */.eb({
        code: 'flow-missing',
        where: 'manifest-bump',
        expected: 'a flow file for an application and environment, or the inputs file, path and value',
        found: 'neither',
    });
}
function missing(input, why) {
    return new errors/* UsageError */.eb({
        code: 'input-missing',
        where: `input "${input}"`,
        expected: `a value: ${why}`,
        found: 'none',
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/plan.js




/** Plans the bumps of a run. Reads the flow file, Git and registries, and changes nothing. */
async function plan(inputs, ports, options = {}) {
    // Judges nothing: a repository that an input names is asked for its flow by gate and promote alone.
    const flow = await (0,steps_flow.flowOf)({ flow: inputs.flow, branch: inputs.branch }, ports);
    const asked = await requestsOf(inputs, flow, ports.files);
    (0,message/* checkIdentities */.x)(inputs);
    const destination = await destinationOf(inputs, flow, environmentIn(asked), ports);
    const snapshot = await destination.trees.on(destination.repository);
    // Forms, overlays and the edit are loaded when there is a tree to look at.
    const { planBumps } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(2784), __webpack_require__.e(7701), __webpack_require__.e(1952), __webpack_require__.e(8728), __webpack_require__.e(4994), __webpack_require__.e(1940), __webpack_require__.e(7969), __webpack_require__.e(6585)]).then(__webpack_require__.bind(__webpack_require__, 56585));
    return planBumps({ asked, flow, destination, snapshot }, inputs, ports, options);
}
/** Returns the environment that all requests are about; undefined for values of a file. */
function environmentIn(asked) {
    const [first] = asked;
    return first?.kind === 'image' ? first.environment : undefined;
}


/***/ }),

/***/ 78014:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pL: () => (/* binding */ alreadyThere),
  xp: () => (/* binding */ changeBlocks),
  q0: () => (/* binding */ describe),
  $L: () => (/* binding */ isDone),
  ey: () => (/* binding */ requestBlocks)
});

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/diff.js
const context = 2;
/**
 * Makes a unified diff of two texts that differ in few lines, as edits of manifests do. The one hunk reaches from the
 * first line that differs to the last one.
 */
function unifiedDiff(file, before, after) {
    const [old, now] = [linesOf(before ?? ''), linesOf(after)];
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head])
        head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
        tail += 1;
    const from = Math.max(0, head - context);
    const [oldEnd, nowEnd] = [old.length - tail, now.length - tail];
    const following = old.slice(oldEnd, oldEnd + context);
    return [
        `--- ${before === undefined ? '/dev/null' : `a/${file}`}`,
        `+++ b/${file}`,
        `@@ -${range(from, oldEnd + following.length)} +${range(from, nowEnd + following.length)} @@`,
        ...old.slice(from, head).map((line) => ` ${line}`),
        ...changedLines(old.slice(head, oldEnd), now.slice(head, nowEnd)),
        ...following.map((line) => ` ${line}`),
    ].join('\n');
}
/** Lines that stand on both sides in the same place of an equally long hunk are shown once. */
function changedLines(old, now) {
    if (old.length !== now.length)
        return [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)];
    return old.flatMap((line, index) => (line === now[index] ? [` ${line}`] : [`-${line}`, `+${now[index] ?? ''}`]));
}
function range(from, to) {
    return `${to === from ? from : from + 1},${to - from}`;
}
function linesOf(text) {
    if (text === '')
        return [];
    return text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.replace(/\r$/, ''));
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/report.js


/** Report of a plan, for people. */
function describe(plan) {
    const { destination, message } = plan;
    if (isDone(plan))
        return [(0,report/* heading */.R_)('manifest-bump: plan'), (0,report/* paragraph */.FY)(`${alreadyThere(plan)}.`), ...warningBlocks(plan)];
    const how = {
        git: `one commit to ${destination.repository.name}: ${message.subject}`,
        api: `one commit to ${destination.repository.name}, made by the platform: ${message.subject}`,
        'change-request': `a change request from ${plan.changeRequest.head} to ${destination.request?.base ?? ''}: ${message.subject}`,
        none: `the files of ${destination.repository.name} in place, without a commit`,
    };
    return [
        (0,report/* heading */.R_)('manifest-bump: plan'),
        (0,report/* paragraph */.FY)(`This will change ${how[destination.commit]}.`),
        ...absentBlocks(plan),
        ...changeBlocks(plan),
    ];
}
/** Returns the table of places, the diff and the warnings. */
function changeBlocks(plan) {
    return [placesTable(plan), ...effectBlocks(plan), ...diffBlocks(plan)];
}
/** Blocks of a change request: as `changeBlocks`, what let it in, and other differences from the environments before. */
function requestBlocks(plan, proof) {
    return [placesTable(plan), ...proof, ...differenceBlocks(plan.differences), ...diffBlocks(plan)];
}
function placesTable({ bumps }) {
    return (0,report/* table */.tp)(['place', 'before', 'after'], bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]));
}
function effectBlocks({ effect }) {
    if (effect === undefined)
        return [];
    return [(0,report/* paragraph */.FY)(`Effective: ${effect.isProven ? 'proven' : 'unproven'}, because ${effect.because}.`)];
}
const shownFields = 50;
function differenceBlocks(differences) {
    const sources = [...new Set(differences.map(({ before }) => before))];
    return sources.flatMap((source) => differencesFrom(differences.filter(({ before }) => before === source)));
}
function differencesFrom(differences) {
    const [first] = differences;
    if (first === undefined)
        return [];
    const rows = differences.flatMap(({ application, fields }) => fields.map(({ path, before, after }) => [application, path, cell(before), cell(after)]));
    const left = rows.length - shownFields;
    return [
        (0,report/* heading */.R_)(`What else differs between ${first.before} and ${first.environment}`),
        (0,report/* table */.tp)(['application', 'field', first.before, first.environment], rows.slice(0, shownFields)),
        ...(left > 0 ? [(0,report/* paragraph */.FY)(`And ${left} more.`)] : []),
    ];
}
function cell(value) {
    if (value === undefined)
        return '(nothing)';
    return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}
function diffBlocks(plan) {
    const diffs = [...diffsOf(plan)];
    return [...(diffs.length === 0 ? [] : [(0,report/* verbatim */.Bj)(diffs.join('\n'), 'diff')]), ...warningBlocks(plan)];
}
function isDone({ bumps }) {
    return bumps.every(({ textBefore, textAfter }) => textBefore === textAfter);
}
function alreadyThere({ bumps, destination, parts }) {
    const all = [...new Set(bumps.map(({ after }) => after))];
    const states = `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`;
    return `${destination.repository.name} says ${states} already${heldIn(parts)}`;
}
/** Refused when it is carried out, unless a promotion brings it before. */
function absentBlocks({ parts }) {
    const absent = parts.flatMap(({ registry }) => (registry?.holds === false ? [registry.repository] : []));
    return absent.length === 0 ? [] : [(0,report/* paragraph */.FY)(`${absent.join(', ')} does not hold this digest yet.`)];
}
/** Sentence on the parts that the registries hold, which Git does not show. */
function heldIn(parts) {
    const answers = parts.flatMap(({ registry }) => (registry?.holds === undefined ? [] : [registry]));
    const absent = answers.filter(({ holds }) => holds === false).map(({ repository }) => repository);
    if (absent.length > 0)
        return `, and ${absent.join(', ')} does not hold it`;
    return answers.length === 0
        ? ''
        : `, and ${[...new Set(answers.map(({ repository }) => repository))].join(', ')} holds it`;
}
function warningBlocks({ warnings }) {
    return warnings.length === 0 ? [] : [(0,report/* listing */.RR)(warnings.map((warning) => `Warning: ${warning}.`))];
}
/** One diff per file, from its first bump to its last. */
function* diffsOf({ bumps }) {
    const files = new Map();
    for (const { file, textBefore, textAfter } of bumps) {
        const first = files.get(file);
        files.set(file, { before: first === undefined ? textBefore : first.before, after: textAfter });
    }
    for (const [file, { before, after }] of files) {
        if (before !== after)
            yield unifiedDiff(file, before, after);
    }
}


/***/ })

};
