export const id = 855;
export const ids = [855,1828];
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
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69720);
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
            fix: 'check KRCI_DEPLOY_GIT_TOKEN, KRCI_DEPLOY_GIT_HOST (the server that the token is for) and that it has not expired',
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
/* harmony export */   isProtected: () => (/* binding */ isProtected)
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
/* harmony import */ var _flow_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10479);
/* harmony import */ var _flow_missing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17895);
/* harmony import */ var _platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59);







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
    const local = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFlow */ .j)(inputs.flow, reach.files);
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
        throw await (0,_flow_missing_js__WEBPACK_IMPORTED_MODULE_5__/* .missingFlow */ .L2)(reach.files, step);
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
    return (await (0,_platform_protected_branch_js__WEBPACK_IMPORTED_MODULE_6__.isProtected)(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}
async function flowAt({ repository, path }, branch, local, { gitops }) {
    const opened = gitops.open(repository, branch);
    const snapshot = await opened.snapshot();
    const bytes = await snapshot.read(path);
    if (bytes === undefined)
        return undefined;
    const flow = await (0,_flow_load_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFlow */ .W)(bytes, local.file);
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

/***/ 3829:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ publishBy)
/* harmony export */ });
/* harmony import */ var _git_rejection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11002);
/* harmony import */ var _platform_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10977);


/** Commits made by the platform, which signs them; a branch that moved is a race that was lost. */
function publishBy(platform, repository) {
    return async (publication) => {
        try {
            return await platform.commit({ repository, ...publication });
        }
        catch (error) {
            if (!(error instanceof _platform_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .BranchMovedError */ .w))
                throw error;
            throw new _git_rejection_js__WEBPACK_IMPORTED_MODULE_0__/* .LostRaceError */ .w({ ...error.problem, code: 'lost-race' }, { cause: error });
        }
    };
}


/***/ }),

/***/ 4752:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names of the flow in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function named(text, wanted) {
    return text.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return wanted[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${text}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}


/***/ }),

/***/ 28758:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requireSync),
/* harmony export */   openController: () => (/* binding */ openController),
/* harmony export */   openElements: () => (/* binding */ openElements)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4752);


/**
 * Throws the UsageError of a wait for an environment that declares nothing to ask, or what the platform (`github`,
 * `gitlab`) cannot say. Contacts nothing.
 */
function requireSync({ name, model, sync, confirm }, platform) {
    const isMute = confirm?.kind === 'deployment' && confirm.about !== 'commit' && platform === 'gitlab';
    if (isMute) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'confirm-without-words',
            where: `confirm of environment ${name}`,
            expected: 'kind: status, or about: commit',
            found: 'kind: deployment, and a deployment of GitLab has no text that could name an image',
        });
    }
    if (sync !== undefined || confirm !== undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'sync-undeclared',
        where: `environment ${name}`,
        expected: model === 'push' ? 'sync or confirm, which say what knows that a commit runs' : 'confirm: { context, creator }',
        found: 'neither',
        fix: 'declare it in the flow, or leave the input "wait" out',
    });
}
/**
 * Opens the controller of a push environment. Contacts nothing.
 * Throws UsageError for an invalid address, RefusedError for the token of another server.
 */
async function openController(sync, ports) {
    if (sync.flux !== undefined)
        return openFlux(sync.flux, ports);
    const { argocd: address, application, terminate } = sync;
    if (address === undefined || application === undefined)
        throw new Error('the flow names Argo CD and an Application');
    const { argocd } = await __webpack_require__.e(/* import() */ 2857).then(__webpack_require__.bind(__webpack_require__, 22857));
    return argocd({ address, terminates: terminate === 'failing', targets: targetsOf(sync, application), ...ports });
}
/** Applications that are asked for what is wanted: the one that brings them first. */
function targetsOf({ project, namespace, parent }, application) {
    return (wanted) => {
        const own = project === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(project, wanted);
        const applications = listed(application).map((name) => ({ name: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(name, wanted), project: own, namespace }));
        if (parent === undefined)
            return applications;
        const [first = '', second] = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(parent, wanted).split('/');
        const isElsewhere = second !== undefined;
        const name = isElsewhere ? second : first;
        return [{ name, project: isElsewhere ? first : own, namespace, isParent: true }, ...applications];
    };
}
/** Opens what sets elements of an ApplicationSet. Contacts nothing. Throws as `openController` does. */
async function openElements({ kubernetes: server, ca }, argocd, { web }) {
    if (server !== undefined) {
        const { kubernetesElements } = await __webpack_require__.e(/* import() */ 1614).then(__webpack_require__.bind(__webpack_require__, 71614));
        return kubernetesElements({ server, ca, web });
    }
    if (argocd === undefined)
        throw new Error('the flow names Argo CD where no Kubernetes API sets an element');
    const { argocdElements } = await __webpack_require__.e(/* import() */ 2996).then(__webpack_require__.bind(__webpack_require__, 52996));
    return argocdElements(argocd, web);
}
async function openFlux(entry, ports) {
    const { server, ca, kustomization = [], helmrelease = [], namespace = 'flux-system' } = entry;
    const { flux } = await __webpack_require__.e(/* import() */ 7323).then(__webpack_require__.bind(__webpack_require__, 57323));
    const target = (kind, wanted) => (text) => {
        const [first = '', second] = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(text, wanted).split('/');
        return second === undefined
            ? { kind, namespace: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .K)(namespace, wanted), name: first }
            : { kind, namespace: first, name: second };
    };
    return flux({
        server,
        ca,
        targets: (wanted) => [
            ...listed(kustomization).map(target('Kustomization', wanted)),
            ...listed(helmrelease).map(target('HelmRelease', wanted)),
        ],
        ...ports,
    });
}
function listed(names) {
    return typeof names === 'string' ? [names] : names;
}


/***/ })

};
