export const id = 3697;
export const ids = [3697,8258];
export const modules = {

/***/ 56620:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ millisecondsOf)
/* harmony export */ });
const minute = 60_000;
const units = { m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute };
/** Returns the milliseconds of a duration: a number and its unit, such as `30m`, `12h`, `7d` or `4w`. */
function millisecondsOf(text) {
    return Number.parseInt(text, 10) * (units[text.slice(-1)] ?? Number.NaN);
}


/***/ }),

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

/***/ 33697:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPorts: () => (/* binding */ openPorts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/clock.js
var base_clock = __webpack_require__(63148);
// EXTERNAL MODULE: ./lib/src/base/deadline.js
var base_deadline = __webpack_require__(8228);
// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/src/git/credentials.js

/**
 * Git configuration that sends a credential to its own origin and to nothing else. The empty first value drops a header
 * that the user's configuration or a checkout action has set for the same origin: two Authorization headers are a 400.
 */
function credentialSettings(credential) {
    const { origin } = originOf(credential.host);
    const key = `http.${origin}/.extraHeader`;
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic(credential)}`],
        // curl repeats our header to whatever host a redirect names once Git has adopted the new base URL.
        [`http.${origin}/.followRedirects`, 'false'],
    ];
}
/** Replaces every form in which a credential could appear in the output of Git, and any userinfo in a URL. */
function scrub(text, credentials) {
    let clean = text;
    for (const credential of credentials) {
        for (const form of [credential.secret, encodeURIComponent(credential.secret), basic(credential)]) {
            if (form !== '')
                clean = clean.replaceAll(form, '***');
        }
    }
    return clean.replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,1000}@/gi, '$1***@');
}
function basic({ username, secret }) {
    return Buffer.from(`${username}:${secret}`).toString('base64');
}
function originOf(host) {
    const url = URL.canParse(host) ? new URL(host) : undefined;
    if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new errors/* UsageError */.eb({
        code: 'invalid-credential-host',
        where: 'Git credential',
        expected: 'the origin of its server, such as https://git.example.com',
        found: `"${host.replace(/\/\/.*@/, '//***@')}"`,
    });
}

;// CONCATENATED MODULE: ./lib/src/git/environment.js
/**
 * Variables of the caller that a Git process may see: where things are, how to reach the network, which keys and
 * certificates to use. Everything else stays out, GIT_DIR, GIT_INDEX_FILE and GIT_TRACE above all: a run inside a
 * hook must not write to the repository that the hook belongs to.
 */
const passed = new Set([
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'LD_LIBRARY_PATH',
    'SSH_AUTH_SOCK',
    'SSH_AGENT_PID',
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_SSH_VARIANT',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
    'GIT_SSL_CERT',
    'GIT_SSL_KEY',
    'GIT_SSL_NO_VERIFY',
    'GIT_EXEC_PATH',
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM',
    'SystemRoot',
    'SYSTEMROOT',
    'ComSpec',
    'USERPROFILE',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'PATHEXT',
]);
/** Settings for every Git process of this tool: no hooks, no helpers that a repository can name, no odd transports. */
const always = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['protocol.version', '2'],
    ['protocol.allow', 'never'],
    ['protocol.https.allow', 'always'],
    ['protocol.http.allow', 'always'],
    ['protocol.file.allow', 'always'],
    ['protocol.ssh.allow', 'user'],
    ['protocol.ext.allow', 'never'],
    ['http.followRedirects', 'initial'],
    // A connection over which nothing comes for five minutes is dead; a server that runs a slow hook keeps it alive.
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', '300'],
];
/**
 * Returns the environment of a Git process: `own` is the caller's, settings travel as GIT_CONFIG_* after the caller's
 * own.
 */
function gitEnvironment(own, settings, extra = {}) {
    const environment = {};
    for (const [name, value] of Object.entries(own)) {
        if (value !== undefined && passed.has(name))
            environment[name] = value;
    }
    return {
        ...environment,
        LC_ALL: 'C',
        LANGUAGE: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        GIT_OPTIONAL_LOCKS: '0',
        // The output is not read line by line: a write for each commit that Git lists would only take time.
        GIT_FLUSH: '0',
        ...extra,
        ...numbered([...inherited(own), ...always, ...settings]),
    };
}
/**
 * GIT_CONFIG_* that the caller has set, which the tool's own would otherwise replace: safe.directory is often given so.
 */
function inherited(own) {
    const count = Number(own['GIT_CONFIG_COUNT'] ?? 0);
    const settings = [];
    for (let index = 0; index < Math.min(count, 1000); index += 1) {
        const key = own[`GIT_CONFIG_KEY_${index}`];
        if (key !== undefined)
            settings.push([key, own[`GIT_CONFIG_VALUE_${index}`] ?? '']);
    }
    return settings;
}
function numbered(settings) {
    const environment = { GIT_CONFIG_COUNT: String(settings.length) };
    for (const [index, [key, value]] of settings.entries()) {
        environment[`GIT_CONFIG_KEY_${index}`] = key;
        environment[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return environment;
}

// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
;// CONCATENATED MODULE: ./lib/src/git/binary.js







const defaultMaxOutput = 64 * 1024 * 1024;
const defaultTimeout = 10 * 60 * 1000;
const keptStderr = 256 * 1024;
/**
 * Git as a child process, without a shell. Commands that talk to a server get the credentials as configuration in
 * their environment; no command gets them in its arguments. Throws GitError when Git fails, UsageError when there is
 * no Git or no such directory, RefusedError when it prints more than allowed, RemoteError when it does not end.
 */
function createGit(binary) {
    const running = new Set();
    return {
        run: (args, options = {}) => run(binary, args, options, running),
        stop: () => {
            for (const child of running) {
                // The run ends with them: their failure is no result of it.
                child.removeAllListeners('close');
                endGroup(child);
            }
        },
    };
}
async function run(binary, args, options, running) {
    const { credentials, log, deadline } = binary;
    const command = commandOf(args);
    const network = options.network ?? networked.has(command);
    const settings = network ? credentials.flatMap(credentialSettings) : [];
    const cwd = options.cwd ?? binary.cwd;
    if (deadline?.left() === 0)
        throw (0,base_deadline/* deadlinePassed */.Hx)(`git ${command}`);
    log.debug(scrub(`git ${args.join(' ')}`, credentials));
    const child = (0,external_node_child_process_.spawn)('git', [...args], {
        cwd,
        env: gitEnvironment(binary.environment, settings, options.env),
        stdio: 'pipe',
        windowsHide: true,
        detached: hasGroups,
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    const ended = await outcome(child, command, cwd, { ...options, ...limitOf(command, options, deadline) });
    const stderr = scrub(ended.stderr, credentials);
    if (ended.exitCode === 0 || options.accept?.includes(ended.exitCode) === true) {
        return outputOf(ended.stdout, stderr, ended.exitCode);
    }
    throw new git/* GitError */.X(command, ended.exitCode, stderr);
}
/** On POSIX each command is a process group of its own: Git does not end the helper that speaks HTTP for it. */
const hasGroups = (0,external_node_os_.platform)() !== 'win32';
function endGroup(child) {
    if (!hasGroups || child.pid === undefined) {
        child.kill('SIGTERM');
        return;
    }
    try {
        process.kill(-child.pid, 'SIGTERM');
    }
    catch {
        // All of the group has ended.
    }
}
/** Returns the time that a command has, and the error of one that takes longer. */
function limitOf(command, { timeout = defaultTimeout }, deadline) {
    const left = deadline?.left() ?? timeout;
    return left < timeout
        ? { timeout: left, late: (0,base_deadline/* deadlinePassed */.Hx)(`git ${command}`) }
        : { timeout, late: tooSlow(command, timeout) };
}
/** Result of a process; its text is made on demand only, as megabytes of objects are read as bytes. */
function outputOf(stdout, stderr, exitCode) {
    return {
        stdout,
        get text() {
            return stdout.toString('utf8');
        },
        stderr,
        exitCode,
    };
}
function outcome(child, command, cwd, options) {
    const { timeout, late, maxOutput = defaultMaxOutput } = options;
    return new Promise((resolve, reject) => {
        const stdout = [];
        let size = 0;
        let stderr = Buffer.alloc(0);
        const stop = (error) => {
            endGroup(child);
            // A program that ignores the signal holds the pipes, and they would hold this process.
            for (const pipe of [child.stdin, child.stdout, child.stderr])
                pipe.destroy();
            child.unref();
            reject(error);
        };
        // The child keeps the process alive; a timer of one that was stopped would, for as long as its limit.
        const timer = setTimeout(() => stop(late), timeout).unref();
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxOutput)
                return stop(tooMuch(command, maxOutput));
            stdout.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            stderr = Buffer.concat([stderr, chunk]).subarray(-keptStderr);
        });
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(error.code === 'ENOENT' ? notThere(cwd, error) : error);
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ stdout: Buffer.concat(stdout), stderr: stderr.toString('utf8'), exitCode: code ?? 128 });
        });
        // Git may exit before it has read everything; its exit code tells why, the broken pipe does not.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
    });
}
/** Commands that talk to a server by themselves. Others that may (a lazy fetch) say `network: true`. */
const networked = new Set(['clone', 'fetch', 'pull', 'push', 'ls-remote', 'fetch-pack', 'send-pack', 'remote-https']);
const withValue = new Set(['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--config-env']);
function commandOf(args) {
    for (let index = 0; index < args.length; index += 1) {
        const argument = args[index] ?? '';
        if (withValue.has(argument))
            index += 1;
        else if (!argument.startsWith('-'))
            return argument;
    }
    return args[0] ?? '';
}
function notThere(cwd, cause) {
    return new errors/* UsageError */.eb({
        code: 'git-not-found',
        where: cwd,
        expected: 'git on PATH and an existing directory',
        found: 'that git could not be started',
        fix: 'install git 2.34 or newer, or correct the directory',
    }, { cause });
}
function tooMuch(command, limit) {
    return new errors/* RefusedError */.fk({
        code: 'git-output-too-large',
        where: `git ${command}`,
        expected: `at most ${limit} bytes of output`,
        found: 'more',
        fix: 'narrow the paths or the directory',
    });
}
function tooSlow(command, timeout) {
    return new errors/* RemoteError */.Hi({
        code: 'git-timeout',
        where: `git ${command}`,
        found: `did not end within ${timeout / 1000} s and was stopped`,
        fix: 'check the network, then run again',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/git/path.js
var git_path = __webpack_require__(2762);
// EXTERNAL MODULE: ./lib/src/git/snapshot.js + 3 modules
var snapshot = __webpack_require__(69563);
;// CONCATENATED MODULE: ./lib/src/git/directory.js






const maxListed = 500_000;
/**
 * Opens the files of a directory as they are there. Landing writes each changed file in one step (a new file in its
 * place, the mode kept) and makes no commit. Symbolic links are neither read nor written through.
 */
function createDirectory(path) {
    const root = (0,external_node_path_.resolve)(path);
    const snapshot = {
        commit: undefined,
        read: (file) => readRegular(root, file),
        list: (directory, into) => listRegular(root, directory.replace(/\/$/, ''), into),
    };
    return {
        name: root,
        location: root,
        branch: () => Promise.resolve(undefined),
        snapshot: async () => {
            await checkRoot(root);
            return snapshot;
        },
        history: () => Promise.resolve({
            newest: snapshot,
            isCut: false,
            changes: [],
            position: () => undefined,
            after: () => [],
            removedBy: () => Promise.resolve([]),
        }),
        land: async (edit) => {
            await checkRoot(root);
            const news = [];
            for (const change of await edit(snapshot)) {
                const before = await snapshot.read(change.path);
                if (before === undefined || Buffer.compare(before, change.content) !== 0)
                    news.push(change);
            }
            const modes = await Promise.all(news.map(({ path: file }) => modeOf(root, file)));
            for (const [index, change] of news.entries())
                await replace(root, change, modes[index]);
            return { changed: news.length > 0, commit: undefined, attempts: 0, lostRaces: 0 };
        },
        landOn: () => Promise.reject(new errors/* UsageError */.eb({
            code: 'no-branch',
            where: root,
            found: 'a plain directory has no branch for a change request',
            fix: 'give a repository',
        })),
    };
}
async function checkRoot(root) {
    const found = await lstatOrNothing(await (0,promises_.realpath)(root).catch(() => root));
    if (found?.isDirectory() === true)
        return;
    throw new errors/* UsageError */.eb({
        code: 'directory-not-found',
        where: root,
        expected: 'a directory',
        found: found === undefined ? 'nothing' : 'a file',
        fix: 'correct the path',
    });
}
/** Reads the entry at a path, undefined when absent. Throws where a part of it is a symbolic link. */
async function statInside(root, path) {
    const parts = (0,git_path/* pathParts */.K)(path);
    let found;
    for (let depth = 1; depth <= parts.length; depth += 1) {
        const part = parts.slice(0, depth);
        found = await lstatOrNothing((0,external_node_path_.join)(root, ...part));
        if (found === undefined)
            return undefined;
        if (found.isSymbolicLink())
            throw symbolicLink(part.join('/'));
    }
    return found;
}
async function readRegular(root, path) {
    const found = await statInside(root, path);
    if (found?.isFile() !== true)
        return undefined;
    if (found.size <= snapshot/* maxFile */.jE)
        return (0,promises_.readFile)((0,external_node_path_.join)(root, path));
    throw new errors/* RefusedError */.fk({
        code: 'file-too-large',
        where: path,
        expected: `at most ${snapshot/* maxFile */.jE} bytes`,
        found: `${found.size}`,
        fix: 'keep the image in a smaller file',
    });
}
async function listRegular(root, directory, into = (directories) => directories) {
    if (directory !== '' && (await statInside(root, directory))?.isDirectory() !== true)
        return [];
    const files = [];
    let level = [directory];
    while (level.length > 0) {
        const below = [];
        for (const next of level) {
            for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, next), { withFileTypes: true })) {
                const path = next === '' ? entry.name : `${next}/${entry.name}`;
                if (entry.isDirectory() && entry.name !== '.git')
                    below.push(path);
                if (entry.isFile())
                    files.push(path);
            }
            if (files.length > maxListed)
                throw tooManyFiles(root);
        }
        level = into(below, files);
    }
    return files.toSorted();
}
function tooManyFiles(root) {
    return new errors/* RefusedError */.fk({
        code: 'too-many-files',
        where: root,
        expected: `at most ${maxListed} files`,
        found: 'more',
        fix: 'name a directory',
    });
}
/** Returns the mode of the file to replace, undefined when there is none. Throws for an entry that is no file. */
async function modeOf(root, path) {
    const parts = (0,git_path/* pathParts */.K)(path);
    for (let depth = 1; depth < parts.length; depth += 1) {
        const parent = parts.slice(0, depth).join('/');
        const found = await statInside(root, parent);
        if (found !== undefined && !found.isDirectory())
            throw notAFile(path, `the file ${parent} on its way`);
    }
    const found = await statInside(root, path);
    if (found !== undefined && !found.isFile())
        throw notAFile(path, 'no regular file');
    return found === undefined ? undefined : Number(found.mode) & 0o7777;
}
async function replace(root, { path, content }, mode) {
    const target = (0,external_node_path_.join)(root, ...(0,git_path/* pathParts */.K)(path));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await checkInside(root, (0,external_node_path_.dirname)(target), path);
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.krci-deploy-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        await (0,promises_.writeFile)(draft, content, { flag: 'wx' });
        if (mode !== undefined)
            await (0,promises_.chmod)(draft, mode);
        await (0,promises_.rename)(draft, target);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}
/** A directory on the way may have become a link since it was looked at. */
async function checkInside(root, directory, path) {
    const [inside, real] = [await (0,promises_.realpath)(root), await (0,promises_.realpath)(directory)];
    if (real !== inside && !real.startsWith(`${inside}${external_node_path_.sep}`))
        throw symbolicLink(path);
}
async function lstatOrNothing(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
function notAFile(path, why) {
    return new errors/* RefusedError */.fk({
        code: 'not-a-file',
        where: path,
        expected: 'a file, or nothing yet',
        found: why,
        fix: 'correct the path',
    });
}
function symbolicLink(path) {
    return new errors/* RefusedError */.fk({
        code: 'symbolic-link',
        where: path,
        expected: 'a file that the directory itself holds',
        found: 'a symbolic link',
        fix: 'name the file it leads to',
    });
}

// EXTERNAL MODULE: ./lib/src/git/location.js
var git_location = __webpack_require__(46762);
// EXTERNAL MODULE: ./lib/src/git/message.js
var git_message = __webpack_require__(49730);
// EXTERNAL MODULE: ./lib/src/git/branch-name.js
var branch_name = __webpack_require__(14873);
// EXTERNAL MODULE: ./lib/src/git/change-branch.js + 1 modules
var change_branch = __webpack_require__(91940);
;// CONCATENATED MODULE: ./lib/src/git/commit.js




/**
 * Writes blobs, the trees on their paths and a commit into the store's objects, and returns the commit's id. One
 * process, whatever the number of files; no index, no work tree; modes stay. The cost grows with the depth of the
 * paths: fast-import opens the trees that it changes and no others.
 */
async function writeCommit(store, draft) {
    const files = await Promise.all(draft.changes.map((change) => fileOf(draft.base, change)));
    const { text } = await store.git(['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], {
        input: stream(draft, files),
    });
    return text.trim();
}
/** Returns the mode that a changed file keeps. Throws RefusedError where something else than a file is in its place. */
async function fileOf(base, { path, content }) {
    const parts = (0,git_path/* pathParts */.K)(path);
    // Git would replace a file by a directory of its name without a word.
    for (let depth = 1; depth < parts.length; depth += 1) {
        const parent = parts.slice(0, depth).join('/');
        const entry = await base.entry(parent);
        if (entry === undefined)
            break;
        if (entry.kind !== 'directory')
            throw inTheWay(path, `the file ${parent} on its way`);
    }
    const entry = await base.entry(path);
    if (entry?.kind === 'directory')
        throw inTheWay(path, 'a directory');
    const mode = entry?.mode === '100755' ? '100755' : '100644';
    return { path, content, mode, exists: entry !== undefined };
}
function inTheWay(path, why) {
    return new errors/* RefusedError */.fk({
        code: 'not-a-file',
        where: path,
        expected: 'a file, or nothing yet',
        found: why,
        fix: 'correct the path',
    });
}
/** git-fast-import(1), "INPUT FORMAT". */
function stream({ base, message, committer, time }, files) {
    const seconds = Math.floor(time.getTime() / 1000);
    const parts = [];
    const say = (...lines) => void parts.push(Buffer.from(`${lines.join('\n')}\n`));
    const data = (bytes) => {
        say(`data ${bytes.length}`);
        parts.push(bytes);
        say('');
    };
    say(`commit refs/krci-deploy/draft-${(0,external_node_crypto_.randomUUID)()}`, 'mark :1', `author ${(0,git_message/* identityText */.Ky)(message.author ?? committer)} ${seconds} +0000`, `committer ${(0,git_message/* identityText */.Ky)(message.committer ?? committer)} ${seconds} +0000`);
    data(Buffer.from((0,git_message/* messageText */.Lo)(message)));
    say(`from ${base.commit}`);
    for (const { path, mode, content } of files) {
        say(`M ${mode} inline "${path.replaceAll('"', String.raw `\"`)}"`);
        data(content);
    }
    say('get-mark :1', 'done');
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./lib/src/git/gather.js
/**
 * Work that takes turns with other work, done together with all of its kind that waits for its turn by then. Each item
 * has a result of its own; when `work` fails, all of them fail.
 */
function gathered(turns, work) {
    let waiting = [];
    let turn;
    return async (item) => {
        const index = waiting.push(item) - 1;
        turn ??= turns.run(() => {
            const items = waiting;
            waiting = [];
            turn = undefined;
            return work(items);
        });
        const result = (await turn)[index];
        if (result === undefined)
            throw new Error('work that was gathered has a result for each item');
        if (result.status === 'rejected')
            throw result.reason;
        return result.value;
    };
}

;// CONCATENATED MODULE: ./lib/src/git/mutex.js
function createMutex() {
    let last = Promise.resolve();
    return {
        run: (task) => {
            const next = last.then(task, task);
            last = next.catch(() => { });
            return next;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
;// CONCATENATED MODULE: ./lib/src/git/published-branch.js





const maxRepairs = 3;
/** Opens a branch whose commits the platform makes: no object is written here, the changed files are handed over. */
function createPublishedBranch(branch) {
    let draft;
    return {
        name: branch.name,
        known: branch.known,
        newest: branch.newest,
        commit: async (base, changes) => {
            draft = await draftOf(base, changes);
            return { id: 'draft', there: false };
        },
        push: async () => {
            if (draft === undefined)
                throw new Error('a draft is made before it is published');
            return publishAndRepair(branch, draft);
        },
        // The message holds the run's address, which no other writer's message does.
        isOurs: async (commit) => {
            const object = (await branch.store.get([commit])).get(commit);
            const text = Buffer.from(object?.bytes ?? nothing).toString('utf8');
            return text.slice(text.indexOf('\n\n') + 2).trim() === (0,git_message/* messageText */.Lo)(branch.message).trim();
        },
    };
}
/**
 * Publishes a commit and repairs a late one. A platform compares files, then commits on the branch's newest state; its
 * parent shows a late one: a file that had changed since it was read is made anew from the replaced one. Returns the id
 * of the last commit.
 */
async function publishAndRepair(branch, first) {
    let draft = first;
    let published = await publishDraft(branch, draft);
    for (let repairs = 0;; repairs += 1) {
        const repair = await repairOf(branch, draft, published);
        if (repair === undefined)
            return published.id;
        if (repairs === maxRepairs)
            throw changeReplaced(branch, published);
        const late = published;
        draft = repair;
        published = await publishDraft(branch, draft).catch((error) => {
            throw error instanceof rejection/* LostRaceError */.w ? changeReplaced(branch, late, error) : error;
        });
    }
}
async function draftOf(base, changes) {
    return { base, files: await Promise.all(changes.map((change) => fileOf(base, change))) };
}
async function publishDraft({ ref, message, publish }, { base, files }) {
    return publish({
        branch: (await ref()).slice('refs/heads/'.length),
        parent: base.commit,
        message: (0,git_message/* messageText */.Lo)(message),
        ...(message.author !== undefined && { author: message.author }),
        files: files.map(({ path, content, mode, exists }) => ({ path, content, executable: mode === '100755', exists })),
    });
}
/** Makes the commit that restores the changes that this run's commit replaced; undefined when it replaced none. */
async function repairOf(branch, { base, files }, late) {
    if (late.parent === base.commit)
        return undefined;
    const { store, edit } = branch;
    const between = await (0,snapshot/* readSnapshot */.RA)(store, await store.tip(late.parent, base.commit));
    const before = await Promise.all(files.map(({ path }) => base.read(path)));
    const then = await Promise.all(files.map(({ path }) => between.read(path)));
    const replaced = files.filter((_, index) => !same(before[index], then[index]));
    if (replaced.length === 0)
        return undefined;
    const wanted = await edit(between).catch((error) => {
        throw error instanceof errors/* StepError */.zg ? changeReplaced(branch, late, error) : error;
    });
    const changes = [];
    for (const { path, content: ours } of replaced) {
        const content = wanted.find((change) => change.path === path)?.content ?? (await between.read(path));
        if (content === undefined)
            throw changeReplaced(branch, late);
        if (!same(content, ours))
            changes.push({ path, content });
    }
    if (changes.length === 0)
        return undefined;
    return draftOf(await (0,snapshot/* readSnapshot */.RA)(store, await store.tip(late.id, late.parent)), changes);
}
function same(one, other) {
    if (one === undefined || other === undefined)
        return one === other;
    return Buffer.compare(one, other) === 0;
}
function changeReplaced({ name }, { id, parent }, cause) {
    const why = cause === undefined ? '' : ` (${cause.message})`;
    return new errors/* RemoteError */.Hi({
        code: 'change-replaced',
        where: name,
        found: `commit ${parent.slice(0, 12)} landed together with ours (${id.slice(0, 12)}), changed one of its files, and could not be restored${why}`,
        fix: 'compare the two and repeat what is missing, or use commit: git, which compares and sets',
    }, { cause });
}
const nothing = new Uint8Array();

// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
;// CONCATENATED MODULE: ./lib/src/git/push-loop.js




/** Five minutes: enough for a hundred writers on one branch, shorter than any platform's time limit. */
const pushPolicy = { deadlineMs: 300_000, firstPauseMs: 200, maxPauseMs: 30_000 };
const maxRepeats = 5;
/**
 * Applies `edit` to the newest content and lands the result; when another writer was first, applies it again to that
 * writer's state. Nothing is rebased, merged or forced. A state that was read before is good enough to try on, as the
 * push compares it; it is not good enough to refuse on, or to say that there is nothing to do.
 */
function landOn(target, edit, surroundings) {
    const make = async (base) => {
        const changes = await changed(base, await edit(base));
        return changes.length === 0 ? { id: base.commit, there: true } : target.commit(base, changes);
    };
    return landMade(target, make, surroundings);
}
/** As `landOn`, for whatever `make` puts on the state that it is given. */
async function landMade(branch, make, { clock, log, policy = pushPolicy }) {
    const run = new Run(branch, make, clock);
    const decide = (error) => {
        if (!(error instanceof rejection/* LostRaceError */.w))
            return run.mayRepeat(error) ? {} : false;
        run.lostRaces += 1;
        log.info(`${error.message}; the change is applied to what is there now`);
        return { afterMs: pause(clock, run, policy) };
    };
    try {
        return await (0,retry/* retry */.L)((count) => run.attempt(count), decide, policy, clock);
    }
    catch (error) {
        throw error instanceof rejection/* LostRaceError */.w ? tooBusy(branch.name, run.lostRaces, policy, error) : error;
    }
}
/** State of one landing, kept from attempt to attempt. */
class Run {
    attempts = 0;
    lostRaces = 0;
    started;
    #branch;
    #make;
    #clock;
    #pushed;
    #pushing = false;
    #repeats = 0;
    constructor(branch, make, clock) {
        this.#branch = branch;
        this.#make = make;
        this.#clock = clock;
        this.started = clock.now();
    }
    async attempt(count) {
        this.#pushing = false;
        this.started = this.#clock.now();
        const known = count === 1 ? await this.#branch.known() : undefined;
        let made = known === undefined ? undefined : await this.#make(known).catch(() => undefined);
        if (made === undefined || made.there || made.doubtful === true)
            made = await this.#make(await this.#branch.newest());
        // A push whose answer was lost on the way may have arrived all the same.
        if (made.there)
            return this.#landing(await this.#isOurs(made.id), made.id);
        this.attempts += 1;
        this.#pushed = made.id;
        this.#pushing = true;
        return this.#landing(true, await this.#branch.push(made.id));
    }
    /** Whether a failure that is no lost race is worth another attempt; reading has been repeated where it was. */
    mayRepeat(error) {
        this.#repeats += 1;
        const fleeting = error instanceof transient_error/* TransientError */.N && (this.#pushing || error.code === 'branch-moved');
        return fleeting && this.#repeats < maxRepeats;
    }
    async #isOurs(commit) {
        return commit === this.#pushed || (this.attempts > 0 && (await this.#branch.isOurs?.(commit)) === true);
    }
    #landing(changedIt, commit) {
        return { changed: changedIt, commit, attempts: this.attempts, lostRaces: this.lostRaces };
    }
}
/**
 * Full jitter whose bound grows with the losses and with the duration of the lost attempt: a busy server or machine
 * makes attempts slow, and slow attempts lose, so a bound by the count alone would load it further.
 */
function pause(clock, { started, lostRaces }, { firstPauseMs, maxPauseMs }) {
    const took = clock.now().getTime() - started.getTime();
    return clock.random() * Math.min(maxPauseMs, Math.max(firstPauseMs, took) * 2 ** (lostRaces - 1));
}
/** Changes of an edit that differ from the base. */
async function changed(base, changes) {
    const paths = new Set(changes.map(({ path }) => path));
    if (paths.size !== changes.length)
        throw new Error('an edit names a file twice');
    const before = await Promise.all(changes.map(({ path }) => base.read(path)));
    return changes.filter(({ content }, index) => !push_loop_same(before[index], content));
}
function push_loop_same(before, after) {
    return before !== undefined && Buffer.compare(before, after) === 0;
}
function tooBusy(name, lostRaces, { deadlineMs }, cause) {
    return new errors/* RemoteError */.Hi({
        code: 'branch-too-busy',
        where: name,
        found: `other writers were first ${lostRaces} times in ${deadlineMs / 1000} s`,
        fix: 'run again, or let fewer jobs write to it at once',
    }, { cause });
}

// EXTERNAL MODULE: ./lib/src/git/push.js
var push = __webpack_require__(54741);
// EXTERNAL MODULE: ./lib/src/git/refs.js
var refs = __webpack_require__(54175);
;// CONCATENATED MODULE: ./lib/src/git/stack.js


/**
 * Lands edits that have waited for each other, a commit for each, in one push: they share the race for the branch. An
 * edit that is refused, or has nothing to do, leaves the others as they are. A push that the server's rules refuse is
 * tried again edit by edit, as the rules may be about one of them.
 */
async function landStack(target, waiting, surroundings) {
    let stack;
    const make = async (state) => {
        // A push whose answer was lost on the way may have arrived all the same.
        if (stack?.tip === state.commit)
            return { id: stack.tip, there: true };
        stack = await stackOn(state, target, waiting);
        return { id: stack.tip, there: stack.tip === state.commit, doubtful: !stack.edits.every(isChange) };
    };
    try {
        const landing = await landMade(target, make, surroundings);
        return (stack?.edits ?? []).map((one) => resultOf(one, landing));
    }
    catch (reason) {
        if (waiting.length === 1 || !(reason instanceof errors/* RefusedError */.fk))
            return waiting.map(() => ({ status: 'rejected', reason }));
        const alone = [];
        for (const one of waiting)
            alone.push(...(await landStack(target, [one], surroundings)));
        return alone;
    }
}
async function stackOn(base, target, waiting) {
    let state = base;
    let tip = base.commit;
    const edits = [];
    for (const { edit, message } of waiting) {
        if (tip !== state.commit)
            state = await target.after(tip, state);
        try {
            const changes = await changed(state, await edit(state));
            if (changes.length > 0)
                tip = await target.commit(state, changes, message);
            edits.push({ commit: tip, changed: changes.length > 0 });
        }
        catch (error) {
            // A failed push of one of them is a failed push of the stack.
            if (error instanceof errors/* RemoteError */.Hi)
                throw error;
            edits.push({ refusal: error });
        }
    }
    return { tip, edits };
}
function isChange(placed) {
    return 'changed' in placed && placed.changed;
}
function resultOf(placed, landing) {
    if ('refusal' in placed)
        return { status: 'rejected', reason: placed.refusal };
    const { lostRaces } = landing;
    // An edit without a change took no part in the push that landed.
    const attempts = placed.changed || !landing.changed ? landing.attempts : landing.attempts - 1;
    return { status: 'fulfilled', value: { ...placed, attempts, lostRaces } };
}

;// CONCATENATED MODULE: ./lib/src/git/remote.js












/** A GitOps repository over any transport that Git speaks, without a work tree. */
class RemoteRepository {
    name;
    location;
    #remote;
    #oneAtATime = createMutex();
    #landWaiting = gathered(this.#oneAtATime, (waiting) => landStack(this.#pushed(), waiting, this.#remote));
    #reading;
    #ref;
    #latest;
    /** The commit that this process pushed last; read only when there is another one to land. */
    #landed;
    constructor(remote) {
        const { store, branch } = remote;
        this.#remote = remote;
        this.location = store.location;
        this.#ref = branch === undefined ? undefined : (0,branch_name/* branchRef */.M)(branch);
        this.name = branch === undefined ? store.name : `${store.name} (${branch})`;
    }
    async branch() {
        return (await this.#oneAtATime.run(() => this.#refName())).slice('refs/heads/'.length);
    }
    snapshot() {
        this.#reading ??= this.#oneAtATime.run(() => {
            this.#reading = undefined;
            return this.#newest();
        });
        return this.#reading;
    }
    async history(paths) {
        try {
            return await this.#historyNow(paths);
        }
        catch (error) {
            if (error instanceof transient_error/* TransientError */.N || this.#latest !== undefined)
                throw error;
            // The newest state settles the branch's name and the format of the repository's ids.
            await this.snapshot();
            return this.#historyNow(paths);
        }
    }
    /** Reads the branch with its history in one fetch. */
    #historyNow(paths) {
        return this.#oneAtATime.run(async () => {
            const { store } = this.#remote;
            const { history, tip } = await store.history(await this.#refName(), paths);
            this.#landed = undefined;
            const known = this.#latest;
            this.#latest = known?.commit === tip ? known : await (0,snapshot/* readSnapshot */.RA)(store, tip, known?.asked());
            return { newest: this.#latest, ...history };
        });
    }
    land(edit, message) {
        const { publish } = this.#remote;
        if (publish === undefined)
            return this.#landWaiting({ edit, message });
        return this.#oneAtATime.run(() => landOn(this.#published(edit, message, publish), edit, this.#remote));
    }
    landOn(branch, edit, message) {
        return this.#oneAtATime.run(async () => {
            const target = (0,change_branch/* createChangeBranch */.H)(branch, {
                store: this.#remote.store,
                newest: () => this.#newest(),
                baseRef: await this.#refName(),
                commit: (base, changes) => this.#commit(base, changes, message),
                committer: message.committer ?? this.#remote.committer,
            });
            return landOn(target, edit, this.#remote);
        });
    }
    #pushed() {
        const { store } = this.#remote;
        return {
            ...this.#states(),
            commit: (base, changes, message) => this.#commit(base, changes, message),
            after: (commit, base) => (0,snapshot/* readSnapshot */.RA)(store, commit, base.asked()),
            push: async (id) => {
                await (0,push/* push */.V)(store, { commit: id, ref: await this.#refName(), name: this.name });
                this.#landed = id;
                return id;
            },
        };
    }
    #published(edit, message, publish) {
        return createPublishedBranch({
            ...this.#states(),
            store: this.#remote.store,
            edit,
            message,
            ref: () => this.#refName(),
            publish: (publication) => {
                // The result is on the server alone.
                this.#latest = undefined;
                return publish(publication);
            },
        });
    }
    #states() {
        return { name: this.name, known: () => this.#known(), newest: () => this.#newest() };
    }
    async #refName() {
        this.#ref ??= await (0,refs/* defaultRef */.F1)(this.#remote.store);
        return this.#ref;
    }
    async #newest() {
        const { store } = this.#remote;
        const ref = await this.#refName();
        const commit = await store.tip(ref, this.#latest?.commit).catch(async (error) => {
            throw await (0,refs/* missingRef */.c5)(store, ref, error);
        });
        this.#landed = undefined;
        if (this.#latest?.commit === commit)
            return this.#latest;
        this.#latest = await (0,snapshot/* readSnapshot */.RA)(store, commit, this.#latest?.asked());
        return this.#latest;
    }
    async #known() {
        const landed = this.#landed;
        this.#landed = undefined;
        if (landed !== undefined)
            this.#latest = await (0,snapshot/* readSnapshot */.RA)(this.#remote.store, landed, this.#latest?.asked());
        return this.#latest;
    }
    #commit(base, changes, message) {
        const { store, clock, committer } = this.#remote;
        return writeCommit(store, { base, changes, message, committer, time: clock.now() });
    }
}

// EXTERNAL MODULE: ./lib/src/git/cat-file.js
var cat_file = __webpack_require__(70260);
;// CONCATENATED MODULE: ./lib/src/git/private-repository.js



/** Makes a name for a remote that `[remote "…"]` of a global configuration cannot redirect. */
function randomRemote() {
    return `krci-deploy-${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`;
}
/**
 * Makes a bare repository with one remote and nothing else. By hand: `git init` would copy the user's template, hooks
 * included, and takes longer than all of these writes.
 */
async function createPrivateRepository(repository) {
    const { directory } = repository;
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects'), { recursive: true, mode: 0o700 });
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'refs'), { mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config'), configOf(repository));
}
/**
 * Text of the configuration. Names no partial clone: Git would then fetch each missing object, one at a time. Fetches
 * are told by `promisor`; every other command reads the objects that are there.
 */
function configOf({ url, remote, objectFormat }) {
    return [
        '[core]',
        '\trepositoryFormatVersion = 1',
        '\tbare = true',
        '\tfsync = none',
        '[extensions]',
        ...(objectFormat === 'sha1' ? [] : [`\tobjectFormat = ${objectFormat}`]),
        `[remote "${remote}"]`,
        `\turl = "${url.replaceAll(/["\\]/g, String.raw `\$&`)}"`,
        '',
    ].join('\n');
}
/** Options of git for a command that may leave objects out. */
function promisor({ filter, remote }) {
    if (filter === 'none')
        return [];
    return ['-c', `remote.${remote}.promisor=true`, '-c', `remote.${remote}.partialCloneFilter=tree:0`];
}
/**
 * Returns Git that names by GIT_DIR the private repository in `cwd`. Git's `safe.bareRepository` refuses a bare
 * repository that it finds by the directory alone.
 */
function gitOfPrivate(git) {
    return {
        run: (args, options = {}) => {
            const { cwd, env } = options;
            return git.run(args, cwd === undefined ? options : { ...options, env: { ...env, GIT_DIR: cwd } });
        },
    };
}

// EXTERNAL MODULE: ./lib/src/git/transport.js
var transport = __webpack_require__(36084);
;// CONCATENATED MODULE: ./lib/src/git/remote-command.js





/** For a server that stumbles; a race for the branch is the push loop's affair. */
const patience = { deadlineMs: 20_000, firstPauseMs: 500, maxPauseMs: 5_000 };
const maxAttempts = 5;
/**
 * Runs a git command that reads from the remote of a private repository, again after a transient failure.
 *
 * @throws StepError in terms of the location; the GitError is its cause
 */
function runRemoteCommand({ git, clock, location }, { directory }, args, options = {}) {
    return (0,retry/* retry */.L)(() => git
        .run(args, { ...options, cwd: directory })
        .catch((error) => Promise.reject(remoteError(error, location.name))), (error, count) => (error instanceof transient_error/* TransientError */.N && count < maxAttempts ? {} : false), patience, clock);
}
/** Names the repository where the run's deadline ended the command. */
function remoteError(error, where) {
    const isLate = error instanceof errors/* RemoteError */.Hi && error.code === 'deadline-passed';
    return isLate ? (0,base_deadline/* deadlinePassed */.Hx)(where) : (0,transport/* transportError */.WQ)(error, where);
}

;// CONCATENATED MODULE: ./lib/src/git/branch-history.js





/** Commits of the branch that are fetched, and of those the changes that are read. */
const maxCommits = 10_000;
const maxChanges = 5_000;
const historyRef = 'refs/krci-deploy/history';
/**
 * Reads the changes of some paths on a branch, newest first, along first parents: the commits of a merge count as the
 * merge. Commits and trees are fetched, then the contents of these paths alone.
 *
 * @throws RemoteError
 */
async function readBranchHistory(options, ref, paths) {
    const repository = await fetchHistory(options, ref);
    const commits = await firstParents(options.git, repository);
    const raw = await rawChanges(options.git, repository, paths);
    const contents = await contentsOf(options, repository, raw);
    const isCut = commits.length >= maxCommits || raw.length >= maxChanges;
    const history = {
        isCut,
        changes: statesOf(raw, contents),
        position: (commit) => {
            const at = commits.indexOf(commit);
            return at < 0 ? undefined : commits.length - at;
        },
        after: (commit) => commits.slice(0, Math.max(0, commits.indexOf(commit))),
        removedBy: async (commit) => (commits.includes(commit) ? removedBy(options.git, repository, commit) : []),
    };
    return { history, tip: commits[0] ?? '', directory: repository.directory };
}
async function fetchHistory(options, ref) {
    const { location, objectFormat } = options;
    const directory = (0,external_node_path_.join)(await options.directory(), 'history');
    const repository = { directory, url: location.url, remote: randomRemote(), filter: 'blobs', objectFormat };
    await createPrivateRepository(repository);
    const quiet = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    const args = [...promisor(repository), ...quiet, '--filter=blob:none', `--depth=${maxCommits}`];
    await runRemoteCommand(options, repository, [...args, repository.remote, `+${ref}:${historyRef}`]);
    return repository;
}
const maxRemoved = 1000;
async function removedBy(git, { directory }, commit) {
    const diff = ['--no-renames', '--diff-filter=D', '--diff-merges=first-parent', '--name-only', '-z'];
    const { text } = await git.run(['log', '--max-count=1', '--format=', ...diff, commit], { cwd: directory });
    return text
        .split('\0')
        .filter((path) => path !== '')
        .slice(0, maxRemoved);
}
/** Ids of the branch's own commits, newest first. */
async function firstParents(git, { directory }) {
    const { text } = await git.run(['rev-list', '--first-parent', historyRef], { cwd: directory });
    return text.split('\n').filter((line) => line !== '');
}
async function rawChanges(git, repository, paths) {
    try {
        return await readLog(git, repository, paths, '%<(600,trunc)%B');
    }
    catch (error) {
        // Somebody's endless message costs the messages, not the history.
        if (!(error instanceof errors/* RefusedError */.fk && error.code === 'git-output-too-large'))
            throw error;
        return readLog(git, repository, paths, '');
    }
}
async function readLog(git, { directory }, paths, message) {
    const format = `--format=%H%x00%cI%x00%an%x00${message}`;
    const diff = ['--raw', '--no-abbrev', '--no-renames', '--diff-merges=first-parent', '-z'];
    const { text } = await git.run(['log', '--first-parent', `--max-count=${maxChanges}`, format, ...diff, historyRef, '--', ...paths.map(literal)], { cwd: directory });
    return changesIn(text.split('\0'));
}
/** Makes Git read a path literally, not as a pattern. */
function literal(path) {
    return `:(literal)${path}`;
}
/**
 * Reads `id NUL time NUL author NUL message NUL` and, for each file, `:<modes> <old> <new> <status> NUL path NUL`. Fields
 * are counted, since an author's name and a message may hold anything but NUL.
 */
function changesIn(fields) {
    const changes = [];
    for (let at = 0; at + 3 < fields.length;) {
        const [commit = '', time = '', author = '', message = ''] = fields.slice(at, at + 4);
        const blobs = new Map();
        for (at += 4; fields[at]?.trimStart().startsWith(':') === true; at += 2) {
            const [, mode, , id = ''] = (fields[at] ?? '').trim().split(' ');
            blobs.set(fields[at + 1] ?? '', mode?.startsWith('100') === true && !/^0+$/.test(id) ? id : undefined);
        }
        changes.push({ commit, time: instantOf(time), author, message: message.trim(), blobs });
    }
    return changes;
}
/** A commit may state any number of seconds; one that is no time counts as before all others. */
function instantOf(time) {
    const stated = new Date(time);
    return (Number.isNaN(stated.getTime()) ? new Date(0) : stated).toISOString();
}
async function contentsOf(options, repository, raw) {
    const ids = [...new Set(raw.flatMap(({ blobs }) => [...blobs.values()]).filter((id) => id !== undefined))];
    const here = await (0,cat_file/* catFile */.b)(options.git, repository.directory, ids);
    const missing = ids.filter((id) => !here.has(id));
    if (missing.length > 0) {
        // The server must not leave out objects that it takes for already fetched.
        const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];
        const quiet = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
        const args = [...promisor(repository), ...forgetful, ...quiet, '--filter=blob:none', '--stdin', repository.remote];
        await runRemoteCommand(options, repository, args, { input: `${missing.join('\n')}\n` });
        for (const [id, object] of await (0,cat_file/* catFile */.b)(options.git, repository.directory, missing))
            here.set(id, object);
    }
    return new Map([...here].map(([id, { bytes }]) => [id, bytes]));
}
/** Changes with all paths as they were then: a file is as the newest change up to then left it. */
function statesOf(raw, contents) {
    const changed = new Map();
    for (const [at, { blobs }] of raw.entries()) {
        for (const path of blobs.keys()) {
            const known = changed.get(path);
            if (known === undefined)
                changed.set(path, [at]);
            else
                known.push(at);
        }
    }
    return raw.map(({ commit, time, author, message, blobs }, at) => ({
        commit,
        time,
        author,
        message,
        paths: [...blobs.keys()],
        read: (path) => {
            const last = changed.get(path)?.find((one) => one >= at);
            const id = last === undefined ? undefined : raw[last]?.blobs.get(path);
            return Promise.resolve(id === undefined ? undefined : contents.get(id));
        },
    }));
}

;// CONCATENATED MODULE: ./lib/src/git/fetcher.js






const tipRef = 'refs/krci-deploy/tip';
const quietFetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** The server must not leave out objects as already fetched: of most trees, the commit alone is here. */
const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];
const idFilter = { trees: '--filter=tree:0', blobs: '--filter=blob:none', none: '--depth=1' };
const tipFilter = {
    trees: ['--filter=tree:2'],
    blobs: ['--filter=blob:none'],
    none: [],
};
/**
 * Fetches into a private repository as little as the server can be talked into, and starts over with more when it
 * cannot leave things out. Its methods must not run at the same time. Errors are sentences already, with the GitError
 * as cause.
 */
class Fetcher {
    #options;
    #current;
    #last;
    #generation = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Where the objects are by now. */
    async repository() {
        return this.#current ?? this.#start('trees', 'sha1');
    }
    /** Fetches a ref and returns the id of its newest commit; with `since`, the changes from there on come along. */
    async tip(ref, since) {
        const here = await this.repository();
        const incremental = since !== undefined && here.filter !== 'none';
        const how = incremental
            ? [...quietFetch, '--filter=blob:limit=1m']
            : [...forgetful, ...quietFetch, ...tipFilter[here.filter]];
        try {
            await this.#run(here, [...promisor(here), ...how, '--depth=1', here.remote, `+${ref}:${tipRef}`]);
        }
        catch (error) {
            if (!incremental || error instanceof transient_error/* TransientError */.N)
                await this.#askForLess(error);
            return this.tip(ref, undefined);
        }
        const id = (await (0,promises_.readFile)((0,external_node_path_.join)(here.directory, tipRef), 'latin1')).trim();
        this.#last = { ref, id };
        return id;
    }
    /** Fetches objects by id. */
    async objects(ids) {
        const here = await this.repository();
        const how = [...forgetful, ...quietFetch, idFilter[here.filter]];
        try {
            await this.#run(here, [...promisor(here), ...how, '--stdin', here.remote], { input: `${ids.join('\n')}\n` });
        }
        catch (error) {
            await this.#askForLess(error);
            const last = this.#last;
            if (last === undefined || (await this.tip(last.ref, undefined)) !== last.id)
                throw this.gone();
        }
    }
    async refs(options, patterns) {
        const here = await this.repository();
        const { text } = await this.#run(here, ['ls-remote', ...options, here.remote, ...patterns]);
        return text.trim();
    }
    gone() {
        return new transient_error/* TransientError */.N({
            code: 'branch-moved',
            where: this.#options.location.name,
            found: 'the branch moved while it was read',
            fix: 'run again',
        });
    }
    async #start(filter, objectFormat) {
        const { directory, location } = this.#options;
        this.#generation += 1;
        const place = (0,external_node_path_.join)(await directory(), String(this.#generation));
        const next = { directory: place, url: location.url, remote: randomRemote(), filter, objectFormat };
        await createPrivateRepository(next);
        this.#current = next;
        return next;
    }
    #run(repository, args, options = {}) {
        return runRemoteCommand(this.#options, repository, args, options);
    }
    /** Makes the next try ask the server for less; throws when that would not help. */
    async #askForLess(error) {
        const less = this.#current === undefined ? undefined : lesser(this.#current, stderrOf(error));
        if (less === undefined)
            throw /unadvertised|not our ref/.test(stderrOf(error)) ? this.gone() : error;
        await this.#start(less.filter, less.objectFormat);
    }
}
/** Smaller request for a server that could not serve the last one; undefined when less does not help. */
function lesser({ filter, objectFormat }, stderr) {
    if (/mismatched algorithms|object format/i.test(stderr) && objectFormat === 'sha1') {
        return { filter, objectFormat: 'sha256' };
    }
    const unable = /filter|unadvertised object|not our ref|did not send all necessary|missing necessary/i.test(stderr);
    if (!unable || filter === 'none')
        return undefined;
    return { filter: filter === 'trees' ? 'blobs' : 'none', objectFormat };
}
function stderrOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof git/* GitError */.X ? cause.stderr : '';
}

;// CONCATENATED MODULE: ./lib/src/git/store.js







function createStore(given) {
    const git = gitOfPrivate(given.git);
    const options = { ...given, git };
    const { location } = options;
    const fetcher = new Fetcher(options);
    const oneAtATime = createMutex();
    const known = new Map();
    let histories = 0;
    const remembered = (ids) => {
        const objects = ids.flatMap((id) => known.get(id) ?? []);
        return new Map(objects.map((object) => [object.id, object]));
    };
    const peek = async (names) => {
        const found = remembered(names);
        const { directory } = await fetcher.repository();
        const unknown = names.filter((name) => !found.has(name));
        for (const [name, object] of await (0,cat_file/* catFile */.b)(git, directory, unknown)) {
            known.set(object.id, object);
            found.set(name, object);
        }
        return found;
    };
    const get = async (ids) => {
        // Of a repository without trees only the objects read are here; a search for more is a useless process.
        const { filter } = await fetcher.repository();
        const found = filter === 'trees' && histories === 0 ? remembered(ids) : await peek(ids);
        const missing = ids.filter((id) => !found.has(id));
        if (missing.length === 0)
            return found;
        await fetcher.objects(missing);
        for (const [id, object] of await peek(missing))
            found.set(id, object);
        if (ids.some((id) => !found.has(id)))
            throw fetcher.gone();
        return found;
    };
    return {
        name: location.name,
        location: location.url,
        tip: (ref, since) => oneAtATime.run(() => fetcher.tip(ref, since)),
        peek,
        get: (ids) => oneAtATime.run(() => get(ids)),
        refs: (args, ...patterns) => oneAtATime.run(() => fetcher.refs(args, patterns)),
        history: (ref, paths) => oneAtATime.run(async () => {
            const here = await fetcher.repository();
            histories += 1;
            const directory = async () => (0,external_node_path_.join)(await options.directory(), `history-${histories}`);
            const read = await readBranchHistory({ ...options, directory, objectFormat: here.objectFormat }, ref, paths);
            await borrowObjects(here.directory, read.directory);
            return read;
        }),
        remote: async () => (await fetcher.repository()).remote,
        git: async (args, more) => git.run(args, { ...more, cwd: (await fetcher.repository()).directory }),
    };
}
/** Lets a repository read the objects of another one: gitrepository-layout(5), "objects/info/alternates". */
async function borrowObjects(directory, from) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects', 'info'), { recursive: true });
    await (0,promises_.appendFile)((0,external_node_path_.join)(directory, 'objects', 'info', 'alternates'), `${(0,external_node_path_.join)(from, 'objects')}\n`);
    // Where its history is cut, commits name parents that neither of the two has.
    const cut = await (0,promises_.readFile)((0,external_node_path_.join)(from, 'shallow'), 'utf8').catch(() => '');
    if (cut !== '')
        await (0,promises_.appendFile)((0,external_node_path_.join)(directory, 'shallow'), cut);
}

;// CONCATENATED MODULE: ./lib/src/git/repositories.js









/**
 * Opens GitOps repositories; those at the same location share the objects that they have fetched, and those with the
 * same branch are one, so that edits that wait for it land together.
 */
function createGitopsRepositories(options) {
    const stores = new Map();
    const branches = new Map();
    let readings = 0;
    let workspace;
    const temporary = async () => (workspace ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporaryDirectory ?? (0,external_node_os_.tmpdir)(), 'krci-deploy-git-')));
    return {
        open: (text, branch, { publish } = {}) => {
            const location = (0,git_location/* parseLocation */.z)(text, options.directory);
            const number = String(stores.size + 1);
            const { git, clock, log, committer = git_message/* defaultIdentity */.yY } = options;
            const store = stores.get(location.url) ??
                createStore({ git, clock, location, directory: async () => (0,external_node_path_.join)(await temporary(), number) });
            stores.set(location.url, store);
            const key = `${location.url} ${branch ?? ''}`;
            const known = publish === undefined ? branches.get(key) : undefined;
            const opened = known ?? new RemoteRepository({ store, branch, clock, log, committer, publish });
            if (publish === undefined)
                branches.set(key, opened);
            return opened;
        },
        at: (text, commit) => {
            // Each reading has a directory of its own: one commit may be read more than once.
            readings += 1;
            const directory = `at-${readings}`;
            const location = (0,git_location/* parseLocation */.z)(text, options.directory);
            const { git, clock } = options;
            return (0,snapshot/* readCommit */.kN)(createStore({ git, clock, location, directory: async () => (0,external_node_path_.join)(await temporary(), directory) }), commit);
        },
        directory: (path) => createDirectory((0,external_node_path_.resolve)(options.directory, path)),
        dispose: async () => {
            if (workspace !== undefined)
                await (0,promises_.rm)(await workspace, { recursive: true, force: true, maxRetries: 3 });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/files/above.js


/**
 * Finds the nearest file of a name in the directories above `directory`, as Git finds its repository: no further than
 * the top of the repository that holds the directory, and nowhere outside of one. There anybody may have put a file.
 * Returns its path from the directory, such as `../../krci-deploy.yaml`.
 */
async function findAbove(directory, name) {
    let found;
    let way = '';
    for (let place = directory;; place = (0,external_node_path_.dirname)(place)) {
        if (way !== '' && found === undefined && (await isFile((0,external_node_path_.join)(place, name))))
            found = `${way}${name}`;
        if (await isThere((0,external_node_path_.join)(place, '.git')))
            return found;
        if ((0,external_node_path_.dirname)(place) === place)
            return undefined;
        way += '../';
    }
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
/** A directory, or the file that a work tree has in its place. */
async function isThere(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
}

// EXTERNAL MODULE: ./lib/src/files/glob.js
var glob = __webpack_require__(17674);
// EXTERNAL MODULE: ./lib/src/files/unreadable.js
var unreadable = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/src/files/local.js







/**
 * Gives access to the files below `root`, the working directory.
 * A path outside of it, `../x` or `/tmp/x`, is the caller's own choice and allowed; a symbolic link inside that leads
 * outside is not, because the author of the repository chose it. Throws EvidenceError for a file that exists and cannot
 * be read, UsageError for a path that is no file.
 */
function localFiles(root, options = {}) {
    const directory = (0,external_node_path_.resolve)(root);
    const maxBytes = options.maxBytes ?? 64 * 1024 * 1024;
    const reach = { directory, places: (options.places ?? []).map((place) => (0,external_node_path_.resolve)(directory, place)) };
    return {
        resolve: (path) => (0,external_node_path_.resolve)(directory, path),
        above: (name) => findAbove(directory, name),
        read: (path) => readBounded(reach, path, maxBytes),
        write: (path, bytes) => local_replace(directory, path, bytes),
        remove: (path) => remove(directory, path),
        glob: (pattern) => local_glob(reach, pattern, options.maxMatches ?? 10_000),
        stream: (path) => local_stream(reach, path),
        readingAlso: (places) => localFiles(root, { ...options, places: [...(options.places ?? []), ...places] }),
    };
}
async function readBounded(reach, path, maxBytes) {
    const file = await openFile(reach, path);
    if (file === undefined)
        return undefined;
    try {
        if ((await file.stat()).size > maxBytes)
            throw tooLarge(path, maxBytes);
        const bytes = await file.readFile();
        if (bytes.length > maxBytes)
            throw tooLarge(path, maxBytes);
        return bytes;
    }
    finally {
        await file.close();
    }
}
async function* local_stream(reach, path) {
    const file = await openFile(reach, path);
    if (file === undefined)
        throw new errors/* EvidenceError */.oe({ code: 'file-missing', where: path, expected: 'a file', found: 'nothing there' });
    try {
        for (;;) {
            const { bytesRead, buffer } = await file.read(new Uint8Array(64 * 1024));
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
/**
 * Opens a regular file for reading; undefined when there is nothing. The type is checked before: a pipe would block.
 */
async function openFile(reach, path) {
    const real = await confined(reach, path);
    if (real === undefined)
        return undefined;
    try {
        if ((await (0,promises_.stat)(real)).isFile())
            return await (0,promises_.open)(real);
    }
    catch (cause) {
        return (0,unreadable/* unreadable */.O)(path, cause);
    }
    throw local_notAFile(path);
}
/** Readers see the old bytes or the new ones, never half of either. */
async function local_replace(directory, path, bytes) {
    const target = (await confined({ directory, places: [] }, path)) ?? (await newPlace(directory, path));
    const temporary = `${target}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx', mode: await local_modeOf(target) });
        await (0,promises_.rename)(temporary, target);
    }
    catch (cause) {
        await (0,promises_.rm)(temporary, { force: true });
        throw new errors/* UsageError */.eb({
            code: 'file-unwritable',
            where: path,
            found: `cannot be written (${(0,unreadable/* errno */.b)(cause)})`,
            fix: 'check its permissions',
        }, {
            cause,
        });
    }
}
async function remove(directory, path) {
    const real = await confined({ directory, places: [] }, path);
    if (real === undefined)
        return;
    if (!(await (0,promises_.stat)(real).catch((cause) => (0,unreadable/* unreadable */.O)(path, cause))).isFile())
        throw local_notAFile(path);
    try {
        await (0,promises_.rm)(real, { force: true });
    }
    catch (cause) {
        throw new errors/* UsageError */.eb({
            code: 'file-unwritable',
            where: path,
            found: `cannot be removed (${(0,unreadable/* errno */.b)(cause)})`,
            fix: 'check its permissions',
        }, {
            cause,
        });
    }
}
async function local_modeOf(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    return (status?.mode ?? 0o644) & 0o777;
}
async function newPlace(directory, path) {
    const absolute = (0,external_node_path_.resolve)(directory, path);
    const parent = (0,external_node_path_.dirname)(absolute);
    const existing = await deepestExisting(parent);
    if (inside(directory, absolute) && !inside(await (0,promises_.realpath)(directory), existing))
        throw escapes(path);
    await (0,promises_.mkdir)(parent, { recursive: true }).catch((cause) => (0,unreadable/* unreadable */.O)(path, cause));
    return absolute;
}
async function deepestExisting(path) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    return real ?? ((0,external_node_path_.dirname)(path) === path ? path : deepestExisting((0,external_node_path_.dirname)(path)));
}
async function local_glob(reach, pattern, maxMatches) {
    if ((0,glob/* isPattern */.Pt)(pattern)) {
        const { directory } = reach;
        return (0,glob/* walk */.GG)(pattern, { directory, maxMatches, confined: (path) => confined(reach, path) });
    }
    const file = await openFile(reach, pattern);
    await file?.close();
    return file === undefined ? [] : [pattern];
}
/** Returns the path behind all links, or undefined when there is nothing; throws when links lead where they may not. */
async function confined({ directory, places }, path) {
    if (path.includes('\0'))
        throw local_notAFile(path.replaceAll('\0', '\\0'));
    const absolute = (0,external_node_path_.resolve)(directory, path);
    const real = await (0,promises_.realpath)(absolute).catch((cause) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,unreadable/* errno */.b)(cause)))
            return undefined;
        return (0,unreadable/* unreadable */.O)(path, cause);
    });
    if (real === undefined || !inside(directory, absolute))
        return real;
    const allowed = await Promise.all([directory, ...places].map((place) => (0,promises_.realpath)(place).catch(() => place)));
    if (!allowed.some((place) => inside(place, real)))
        throw escapes(path);
    return real;
}
function inside(directory, path) {
    return path === directory || path.startsWith(directory.endsWith(external_node_path_.sep) ? directory : (0,external_node_path_.join)(directory, external_node_path_.sep));
}
function escapes(path) {
    return new errors/* EvidenceError */.oe({
        code: 'link-outside',
        where: path,
        expected: 'a file of the working directory',
        found: 'a symbolic link out of it',
        fix: 'name the file itself; a gate takes its place as evidence-roots',
    });
}
function local_notAFile(path) {
    return new errors/* UsageError */.eb({
        code: 'not-a-file',
        where: path,
        expected: 'a file',
        found: 'a directory or something else',
    });
}
function tooLarge(path, maxBytes) {
    return new errors/* EvidenceError */.oe({
        code: 'file-too-large',
        where: path,
        expected: `at most ${maxBytes} bytes`,
        found: 'more',
    });
}

// EXTERNAL MODULE: ./lib/src/platform/detect.js
var detect = __webpack_require__(89249);
// EXTERNAL MODULE: ./lib/src/platform/attestations.js
var attestations = __webpack_require__(20309);
// EXTERNAL MODULE: ./lib/src/platform/given-tokens.js
var given_tokens = __webpack_require__(14216);
;// CONCATENATED MODULE: ./lib/src/platform/local.js



/**
 * Makes the platform of a laptop or an unknown CI.
 * Every request that needs a platform is refused with the missing part.
 */
function localPlatform(facts) {
    const request = 'a change request';
    const commit = 'a commit by the API';
    const tag = 'a tag by the API';
    const otherwise = 'or land the change with commit: git';
    const byGit = 'or make the tag with tag-by: git';
    const platform = {
        kind: 'local',
        run: facts.run,
        checkTarget: (_, purpose) => {
            if (purpose === 'tag')
                throw noPlatform(tag, byGit);
            throw noPlatform(purpose === 'commit' ? commit : request, otherwise);
        },
        commit: () => missing(commit, otherwise),
        createTag: () => missing(tag, byGit),
        requestChange: () => missing(request, otherwise),
        closedChange: () => missing(request, otherwise),
        closeSuperseded: () => missing('closing a change request', 'or close it by hand'),
        protection: () => missing("an environment's protection", 'or leave the check to the pipeline'),
        approvals: () => missing('approvals', 'or leave the check to the pipeline'),
        entry: () => missing("a run's entry into an environment", 'or leave the check to the pipeline'),
        identityToken: (audience) => Promise.resolve((0,given_tokens/* givenToken */.v)(facts.idTokens ?? [], audience)),
        announced: () => missing("a job's name", 'or leave the check to the pipeline'),
        authors: () => missing('the authors of a commit', 'or leave the check to the pipeline'),
        account: () => missing('an account', 'or leave the check to the pipeline'),
        statuses: () => missing('the statuses of a commit', 'or leave "wait" out'),
        evidenceRun: () => missing('the run that made the reports', 'or leave "evidence-run" out'),
        attestations: () => Promise.resolve(attestations/* noAttestations */.z),
        changeOf: () => missing('the reviews of a change', 'or leave the check to the pipeline'),
        protect: () => missing("an environment's protection", 'or set GITHUB_ACTIONS or GITLAB_CI and what goes with it'),
        guardBranch: () => missing('the protection of a branch', 'or leave it to the pipeline'),
        rehearsal: () => ({ platform, calls: [] }),
        branchGuard: () => missing('the protection of a branch', 'or leave the check to the pipeline'),
        openIssue: () => missing('an issue', 'or leave it to the pipeline'),
        unorderedQueues: () => missing('the queues of jobs', 'or leave the check to the pipeline'),
        pages: () => missing('the visibility of pages', 'or write the board with html'),
        sharedSecrets: () => missing('the names of secrets', 'or leave the check to the pipeline'),
    };
    return platform;
}
function missing(what, otherwise) {
    return Promise.reject(noPlatform(what, otherwise));
}
function noPlatform(what, otherwise) {
    return new errors/* UsageError */.eb({
        code: 'no-platform',
        found: `${what} needs a platform, and this run is neither a GitHub Actions job (GITHUB_ACTIONS) nor a GitLab CI job (GITLAB_CI)`,
        fix: `run it there, ${otherwise}`,
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/open.js

/**
 * Opens the platform that the facts describe.
 * Loads the code of no other one; contacts nothing.
 */
async function openPlatform(facts, context) {
    if (facts.kind === 'github')
        return (await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(8784)]).then(__webpack_require__.bind(__webpack_require__, 48784))).githubPlatform(facts, context);
    if (facts.kind === 'gitlab')
        return (await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(5678)]).then(__webpack_require__.bind(__webpack_require__, 85678))).gitlabPlatform(facts, context);
    return localPlatform(facts);
}

;// CONCATENATED MODULE: ./lib/src/registry/auth/challenge.js
const maxHeaderLength = 8192;
const token = /[A-Za-z0-9!#$%&'*+.^_`|~-]+/y;
const parameter = /([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const gap = /[ \t,]*/y;
/** Reads all challenges in order, up to the first that cannot be read. */
function parseChallenges(header) {
    if (header === undefined || header.length > maxHeaderLength)
        return [];
    const challenges = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const match = pattern.exec(header);
        if (match !== null)
            position = pattern.lastIndex;
        return match;
    };
    for (take(gap); position < header.length; take(gap)) {
        const current = challenges.at(-1);
        const pair = take(parameter);
        if (pair !== null && current !== undefined) {
            const [, key = '', quoted, bare] = pair;
            current.parameters[key.toLowerCase()] = bare ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1');
            continue;
        }
        const scheme = pair === null ? take(token) : null;
        if (scheme === null)
            return challenges;
        challenges.push({ scheme: scheme[0].toLowerCase(), parameters: {} });
    }
    return challenges;
}

// EXTERNAL MODULE: ./lib/src/registry/auth/credentials.js
var auth_credentials = __webpack_require__(28981);
// EXTERNAL MODULE: ./lib/src/http/response.js
var http_response = __webpack_require__(28112);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/http/connection-error.js
var connection_error = __webpack_require__(27056);
// EXTERNAL MODULE: ./lib/src/registry/retry.js
var registry_retry = __webpack_require__(12806);
// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __webpack_require__(3219);
// EXTERNAL MODULE: ./lib/src/http/retry-after.js
var retry_after = __webpack_require__(34190);
// EXTERNAL MODULE: ./lib/src/http/server-message.js
var server_message = __webpack_require__(19846);
;// CONCATENATED MODULE: ./lib/src/registry/http/status-error.js








const maxExplanationBytes = 64 * 1024;
/** Makes the error for an unexpected status, with the registry's message. Reads the response's body. */
async function statusError(response, name, action, clock) {
    const { status } = response;
    const detail = await firstError(response);
    response.discard();
    // OCI distribution-spec 1.1, "Error codes".
    const said = (0,server_message/* serverMessageSuffix */.u)([detail['code'], detail['message']].filter((part) => typeof part === 'string').join(': '));
    if (status === 400 && (detail['code'] === 'DIGEST_INVALID' || detail['code'] === 'SIZE_INVALID')) {
        const found = `does not ${action}: other bytes arrived than the digest says; nothing was kept`;
        return new errors/* RefusedError */.fk({ code: 'wrong-bytes', where: name, found });
    }
    if (status === 404 && detail['code'] === 'BLOB_UPLOAD_UNKNOWN') {
        const found = `does not ${action}: it has forgotten the upload that it offered (404${said})`;
        return new transient_error/* TransientError */.N({ code: 'upload-lost', where: name, found });
    }
    if ((0,http_response/* isTransientStatus */.Dm)(response)) {
        const found = `cannot ${action} now: it answered ${status}${said}`;
        return new transient_error/* TransientError */.N({ code: 'registry-unavailable', where: name, found }, { retryAfterMs: (0,retry_after/* retryAfterMs */.V)(response.header('retry-after'), clock.now()) });
    }
    const { code, reason, fix } = meaningOf(status, action);
    return new errors/* RemoteError */.Hi({ code, where: name, found: `does not ${action}: ${reason} (${status}${said})`, fix });
}
function meaningOf(status, action) {
    const isWrite = !/^(?:give|list|get)\b/.test(action);
    if (status === 407)
        return { code: proxy/* proxyWantsCredentials */.e[0], reason: proxy/* proxyWantsCredentials */.e[1] };
    if (status === 401)
        return { code: 'wrong-credentials', reason: 'it does not accept the credentials for it', fix: auth_credentials/* howToCorrect */.kw };
    if (status === 405) {
        const reason = isWrite ? 'it does not support that, or it is read-only' : 'it does not support that';
        return { code: isWrite ? 'write-denied' : 'access-denied', reason };
    }
    if (status === 403) {
        return isWrite
            ? { code: 'write-denied', reason: 'the credentials for it may not write there, or it is read-only' }
            : { code: 'access-denied', reason: 'the credentials for it may not read there' };
    }
    if (status === 404 && isWrite) {
        return { code: 'repository-missing', reason: 'there is no such repository', fix: 'create it first' };
    }
    if (status === 413)
        return { code: 'too-large', reason: 'it takes nothing so large' };
    return { code: 'registry-refused', reason: 'it said no' };
}
async function firstError(response) {
    try {
        const bytes = await (0,http_response/* readBounded */.CB)(response, maxExplanationBytes);
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const errors = (0,json_path/* isRecord */.u4)(json) ? json['errors'] : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,json_path/* isRecord */.u4)(first) ? first : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/auth/token.js







const maxAnswerBytes = 1024 * 1024;
/** A token's life where the response names none (distribution's token specification). */
const defaultLifeSeconds = 60;
/**
 * Returns the registry token of the credentials, where they are one, or gets a token from the realm in a Bearer challenge (distribution's token and OAuth2 specifications). The realm may be
 * another host; it is checked like every location that a registry names.
 * @throws RemoteError
 */
async function fetchToken(request) {
    const { registry, transport, clock, credential } = request;
    if (credential?.kind === 'registry-token')
        return { text: credential.token, expires: Infinity };
    const name = `${registry}: the token service`;
    const wire = { ...wireRequest(request), signal: request.signal };
    return (0,registry_retry/* retryAttempt */.A)(clock, async () => {
        try {
            const response = await transport(wire);
            if (response.status === 401 || response.status === 400) {
                response.discard();
                throw refused(registry, credential);
            }
            if (response.status !== 200)
                throw await statusError(response, name, 'get a token', clock);
            const bytes = await (0,http_response/* readBounded */.CB)(response, maxAnswerBytes);
            return tokenOf(bytes, name, clock.now().getTime());
        }
        catch (error) {
            throw (0,connection_error/* connectionError */.$)(error, name);
        }
    });
}
function wireRequest({ challenge, scopes, credential, policy, registry }) {
    const { realm, service } = challenge.parameters;
    if (realm === undefined) {
        throw new errors/* RemoteError */.Hi({
            code: 'unknown-challenge',
            where: registry,
            expected: 'a realm to get a token from',
            found: 'none',
        });
    }
    const url = policy.target(realm, policy.base, 'token realm');
    if (credential?.kind === 'identity-token')
        return refreshRequest(url, service, scopes, credential.token);
    if (service !== undefined)
        url.searchParams.set('service', service);
    // The scope of the request, not the challenge's: that may be of another repository, which GitLab answers with 403 for
    // this one.
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credential?.kind === 'password' ? { authorization: (0,auth_credentials/* basic */.HX)(credential) } : {};
    return { method: 'GET', url, headers };
}
function refreshRequest(url, service, scopes, token) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'krci-deploy',
        service: service ?? '',
        scope: scopes.join(' '),
        refresh_token: token,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: new TextEncoder().encode(form.toString()) };
}
function tokenOf(bytes, name, now) {
    const json = parse(bytes);
    // An empty `token` may stand beside the other (go-containerregistry#81).
    const text = [json['token'], json['access_token']].find((one) => typeof one === 'string' && one !== '');
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw new errors/* RemoteError */.Hi({ code: 'broken-token', where: name, expected: 'a token', found: 'a response without one' });
    }
    const life = typeof json['expires_in'] === 'number' && json['expires_in'] > 0 ? json['expires_in'] : defaultLifeSeconds;
    return { text, expires: now + life * 1000 };
}
function parse(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        return (0,json_path/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}
function refused(registry, credential) {
    if (credential === undefined || credential.kind === 'unavailable')
        return (0,auth_credentials/* credentialsNeeded */.U7)(registry, credential);
    return (0,auth_credentials/* wrongCredentials */.aq)(registry);
}

;// CONCATENATED MODULE: ./lib/src/registry/auth/authenticator.js




/** Renews a token this long before its end, so that it does not end on the way. */
const renewalMarginMs = 10_000;
function createAuthenticator(options) {
    const { registry, credentials, clock } = options;
    const tokens = new Map();
    let scheme;
    const known = (scopes) => credentials.find(registry, pathOf(scopes));
    /** Gets a token; concurrent requests wait for one. */
    function tokenFor(challenge, scopes, signal) {
        const key = keyOf(scopes);
        const held = tokens.get(key);
        if (held !== undefined)
            return held;
        const wanted = known(scopes).then((credential) => fetchToken({ ...options, challenge, scopes, credential, signal }));
        tokens.set(key, wanted);
        wanted.catch(() => tokens.delete(key));
        return wanted;
    }
    async function bearer(challenge, scopes, signal) {
        const held = tokens.get(keyOf(scopes));
        const ended = held !== undefined && (await held).expires - renewalMarginMs <= clock.now().getTime();
        if (ended)
            forget(held, scopes);
        return `Bearer ${(await tokenFor(challenge, scopes, signal)).text}`;
    }
    /** Unless another request has replaced it already. */
    function forget(token, scopes) {
        if (tokens.get(keyOf(scopes)) === token)
            tokens.delete(keyOf(scopes));
    }
    return {
        header: async (scopes, signal) => {
            if (scheme === undefined)
                return undefined;
            if (scheme.kind === 'bearer')
                return bearer(scheme.challenge, scopes, signal);
            const found = await known(scopes);
            return found?.kind === 'password' ? (0,auth_credentials/* basic */.HX)(found) : undefined;
        },
        challenged: async (header, sent, scopes) => {
            const wanted = choose(parseChallenges(header), registry);
            scheme = wanted;
            if (wanted.kind === 'bearer') {
                const held = tokens.get(keyOf(scopes));
                if (held !== undefined && sent === `Bearer ${(await held).text}`)
                    forget(held, scopes);
                const found = await known(scopes);
                // Nobody gives another one.
                if (found?.kind === 'registry-token' && sent === `Bearer ${found.token}`)
                    throw (0,auth_credentials/* wrongCredentials */.aq)(registry);
                return true;
            }
            const found = await known(scopes);
            if (found?.kind !== 'password')
                throw (0,auth_credentials/* credentialsNeeded */.U7)(registry, found);
            return sent !== (0,auth_credentials/* basic */.HX)(found);
        },
        missing: async (scopes) => {
            const found = await known(scopes);
            return found === undefined || found.kind === 'unavailable' ? (0,auth_credentials/* credentialsNeeded */.U7)(registry, found) : undefined;
        },
    };
}
/** Returns the repository of a request: the first, since a mount reads from a second one. */
function pathOf([scope]) {
    return scope?.split(':')[1];
}
function keyOf(scopes) {
    return scopes.join(' ');
}
/** Chooses Bearer where both are offered: a token is short-lived. */
function choose(challenges, registry) {
    const challenge = challenges.find((candidate) => candidate.scheme === 'bearer');
    if (challenge !== undefined)
        return { kind: 'bearer', challenge };
    if (challenges.some((candidate) => candidate.scheme === 'basic'))
        return { kind: 'basic' };
    const found = challenges.map((candidate) => candidate.scheme).join(', ') || 'none';
    throw new errors/* RemoteError */.Hi({
        code: 'unknown-challenge',
        where: registry,
        expected: 'a challenge for Basic or Bearer authentication',
        found: found.slice(0, 100),
    });
}

;// CONCATENATED MODULE: ./lib/src/registry/http/probe-once.js
/** Runs the first task alone; later tasks wait until it settles, so that they can use its result. */
function createProbeOnce() {
    let first;
    return async (work) => {
        if (first !== undefined) {
            await first;
            return work();
        }
        const asked = work();
        first = asked.then(ignore, ignore);
        return asked;
    };
}
function ignore() { }

;// CONCATENATED MODULE: ./lib/src/registry/http/rate.js
/**
 * Below the quotas of real registries: Google's Artifact Registry allows some 5000 a minute, 83 a second
 * (kubernetes/k8s.io#6431). The first minute comes to 1900 and 60 times 50, each later one to 3000.
 */
const requestsPerSecond = 50;
/** Requests before the rate counts: neither a promotion nor a set of fifty images ever waits. */
const maxBurst = 1900;
/** Delays requests to one registry to keep them below its quota. */
function createRateLimit(clock) {
    let credit = maxBurst;
    let last = clock.now().getTime();
    return async () => {
        const now = clock.now().getTime();
        credit = Math.min(maxBurst, credit + ((now - last) / 1000) * requestsPerSecond) - 1;
        last = now;
        if (credit < 0)
            await clock.sleep((-credit / requestsPerSecond) * 1000);
    };
}

;// CONCATENATED MODULE: ./lib/src/registry/http/client.js










const maxRedirects = 5;
/** Such a host may speak TLS all the same, and then breaks off. */
const plainHttp = 'plain HTTP is spoken to loopback addresses and insecure hosts: give a registry with TLS another name';
function createClient(options) {
    const shared = {
        pace: createRateLimit(options.clock),
        probeOnce: createProbeOnce(),
        warn: createWarnings(options.log),
        host: { referrers: 'unknown', referrersAlone: createProbeOnce() },
    };
    return clientWith(options, shared, undefined);
}
function clientWith(options, shared, deadline) {
    const { policy, clock } = options;
    const { pace, probeOnce, warn } = shared;
    const whenBroken = policy.base.protocol === 'http:' ? plainHttp : undefined;
    async function attempt(request) {
        await pace();
        try {
            const response = await authorised(request, options, probeOnce, deadline?.signal);
            warn(response.header('warning'), request.name);
            if (request.accept.includes(response.status))
                return response;
            throw await statusError(response, request.name, request.action, clock);
        }
        catch (error) {
            throw (0,base_deadline/* inTime */.RN)((0,connection_error/* connectionError */.$)(error, request.name, whenBroken), deadline);
        }
    }
    async function attemptWhole(request, limit) {
        const response = await attempt(request);
        try {
            return { response, bytes: await (0,http_response/* readBounded */.CB)(response, limit) };
        }
        catch (error) {
            throw (0,connection_error/* connectionError */.$)(error, request.name);
        }
    }
    return {
        policy,
        host: shared.host,
        read: (request, limit) => (0,registry_retry/* retryAttempt */.A)(clock, () => attemptWhole(request, limit)),
        send: (request) => (isUpload(request) ? attempt(request) : (0,registry_retry/* retryAttempt */.A)(clock, () => attempt(request))),
        until: (end) => clientWith(options, shared, end),
    };
}
/** Sends with the known authentication, and once more after a challenge. */
async function authorised(request, options, alone, signal) {
    const { authenticator } = options;
    const { response, refused } = await alone(() => askOnce(request, options, signal));
    if (refused === undefined)
        return response;
    response.discard();
    if (isUpload(request)) {
        throw new transient_error/* TransientError */.N({ code: 'token-expired', where: request.name, found: 'the token ended on the way' });
    }
    const again = await follow(request, await authenticator.header(request.scopes, signal), options, signal);
    if (again.status === 401 && (refused === 'insufficient' || isInsufficient(again.header('www-authenticate')))) {
        again.discard();
        const missing = await authenticator.missing(request.scopes);
        if (missing !== undefined)
            throw missing;
        throw new errors/* RemoteError */.Hi({
            code: 'write-denied',
            where: request.name,
            found: `does not ${request.action}: the credentials for it are good, but not for that`,
        });
    }
    return again;
}
async function askOnce(request, options, signal) {
    const { authenticator, policy } = options;
    const sent = isOwn(request.url, policy) ? await authenticator.header(request.scopes, signal) : undefined;
    const response = await follow(request, sent, options, signal);
    if (response.status !== 401)
        return { response };
    const challenge = response.header('www-authenticate');
    try {
        if (!(await authenticator.challenged(challenge, sent, request.scopes)))
            return { response };
    }
    catch (error) {
        // Its connection would stay open, and the process with it.
        response.discard();
        throw error;
    }
    return { response, refused: isInsufficient(challenge) && sent !== undefined ? 'insufficient' : 'unknown' };
}
/** Follows redirects of reads: each location is checked, and the credentials stay with their host. */
async function follow(request, authorization, options, signal) {
    const { policy, transport } = options;
    let { url } = request;
    let own = isOwn(url, policy);
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await transport({
            method: request.method,
            url,
            signal,
            headers: {
                'user-agent': options.userAgent,
                ...request.headers,
                ...(own && authorization !== undefined ? { authorization } : {}),
            },
            ...(request.body === undefined ? {} : { body: request.body }),
            ...(request.bulk === undefined ? {} : { bulk: request.bulk }),
        });
        if (!(0,http_response/* isRedirect */.N6)(response) || request.accept.includes(response.status))
            return response;
        const location = response.header('location');
        response.discard();
        if (location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
            const found = `redirects where it should ${request.action}`;
            throw new errors/* RemoteError */.Hi({ code: 'unexpected-redirect', where: request.name, found });
        }
        url = policy.target(location, url, 'redirect');
        own = own && isOwn(url, policy);
    }
    throw new errors/* RemoteError */.Hi({
        code: 'too-many-redirects',
        where: request.name,
        expected: `at most ${maxRedirects} redirects`,
        found: 'more',
    });
}
function isOwn(url, { base }) {
    return url.host === base.host && url.protocol === base.protocol;
}
function isUpload({ body }) {
    return body !== undefined && !(body instanceof Uint8Array);
}
function isInsufficient(challenge) {
    return challenge?.includes('insufficient_scope') ?? false;
}
const maxWarnings = 20;
/** Logs the `Warning` headers of a registry, each text once (OCI distribution-spec 1.1, "Warnings"). */
function createWarnings(log) {
    const seen = new Set();
    return (header, name) => {
        if (header === undefined)
            return;
        for (const [, quoted = ''] of header.slice(0, 8192).matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)) {
            const text = (0,server_message/* serverMessageSuffix */.u)(quoted.replaceAll(/\\(.)/g, '$1')).slice(2);
            if (text === '' || seen.has(text) || seen.size >= maxWarnings)
                continue;
            seen.add(text);
            log.warn(`${name} warns: ${text}`);
        }
    };
}

// EXTERNAL MODULE: ./lib/src/registry/auth/docker-config.js + 1 modules
var docker_config = __webpack_require__(35599);
// EXTERNAL MODULE: ./lib/src/http/forbidden-address.js
var forbidden_address = __webpack_require__(56599);
;// CONCATENATED MODULE: ./lib/src/registry/http/host-policy.js


/** Makes the policy for a registry as in a reference; `insecure` lists hosts that may go without TLS. */
function hostPolicy(registry, insecure) {
    const api = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const probe = new URL(`https://${api}`);
    const mayBePlain = (0,forbidden_address/* isLoopback */.U9)(probe.hostname) || insecure.includes(registry);
    const base = mayBePlain ? new URL(`http://${api}`) : probe;
    return {
        base,
        target: (location, from, what) => checked(host_policy_parse(location, from, registry, what), base, registry, what),
    };
}
function checked(url, base, registry, what) {
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw refusal(registry, what, 'a URL with credentials in it');
    if ((0,forbidden_address/* isLoopback */.U9)(url.hostname) && !(0,forbidden_address/* isLoopback */.U9)(base.hostname))
        throw refusal(registry, what, 'this very machine');
    if (url.protocol === 'https:')
        return url;
    if (url.protocol !== 'http:')
        throw refusal(registry, what, `a ${url.protocol} address`);
    if (base.protocol === 'http:' && (url.hostname === base.hostname || (0,forbidden_address/* isLoopback */.U9)(url.hostname)))
        return url;
    // A registry behind a proxy that ends TLS may give http locations although it is reached by https.
    if (url.hostname === base.hostname && (url.port === '' || url.port === '80'))
        return new URL(url.href.replace(/^http:/, 'https:'));
    throw refusal(registry, what, `${url.host} without TLS`);
}
function host_policy_parse(location, from, registry, what) {
    try {
        return new URL(location, from);
    }
    catch {
        throw refusal(registry, what, 'something that is no URL');
    }
}
function refusal(registry, what, found) {
    return new errors/* RefusedError */.fk({ code: 'forbidden-location', where: registry, found: `names ${found} as its ${what}` });
}

// EXTERNAL MODULE: ./lib/src/registry/hashing.js + 1 modules
var registry_hashing = __webpack_require__(23722);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/http/tags.js



const pageSize = 1000;
const maxPageBytes = 8 * 1024 * 1024;
const maxPages = 200;
/** Lists all tags, page by page (OCI distribution-spec 1.1, "Listing Tags"). A missing repository has none. */
async function listTags(http) {
    const { client, name, pull: scopes } = http;
    const tags = new Set();
    const action = 'list its tags';
    let url = http.url(`tags/list?n=${pageSize}`);
    for (let page = 0; url !== undefined; page += 1) {
        if (page >= maxPages) {
            throw new errors/* RemoteError */.Hi({
                code: 'too-many-tags',
                where: name,
                expected: `at most ${maxPages} pages of tags`,
                found: 'more',
            });
        }
        const request = { method: 'GET', url, scopes, accept: [200, 404], action, name };
        const { response, bytes } = await client.read(request, maxPageBytes);
        if (response.status === 404)
            return [...tags];
        for (const tag of tagsOf(bytes, name))
            tags.add(tag);
        url = nextPage(http, response.header('link'), url, 'tags');
    }
    return [...tags];
}
function tagsOf(bytes, name) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const listed = (0,json_path/* isRecord */.u4)(json) ? (json['tags'] ?? []) : undefined;
        if (Array.isArray(listed))
            return listed.filter((tag) => typeof tag === 'string').filter(tag_name/* isTag */.d);
    }
    catch {
        // Reported below, with the repository's name.
    }
    throw new errors/* RemoteError */.Hi({
        code: 'broken-tag-list',
        where: name,
        expected: 'a JSON list of tags',
        found: 'something else',
    });
}
const maxLinkLength = 8192;
const linkValue = /<([^>]{1,4096})>((?:\s*;\s*[^\s=,;"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,;"]*))?)*)/g;
const linkParameter = /;\s*([^\s=,;"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?/g;
/** Finds the next page (RFC 8288) among the links of a header, on the same registry alone. */
function nextPage({ client, name }, link, from, what) {
    const links = [...(link?.slice(0, maxLinkLength) ?? '').matchAll(linkValue)];
    const location = links.find(([, , parameters = '']) => relationsOf(parameters).includes('next'))?.[1];
    if (location === undefined)
        return undefined;
    const url = client.policy.target(location, from, `next page of ${what}`);
    if (url.host === client.policy.base.host && url.href !== from.href)
        return url;
    const code = what === 'tags' ? 'broken-tag-list' : 'broken-referrers';
    const found = `continues its list of ${what} at another host or at the same page`;
    throw new errors/* RemoteError */.Hi({ code, where: name, found });
}
function relationsOf(parameters) {
    const found = [...parameters.matchAll(linkParameter)].find(([, name = '']) => name.toLowerCase() === 'rel');
    return (found?.[2] ?? found?.[3] ?? '').toLowerCase().split(/\s+/);
}

// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/registry/http/referrers.js





const referrers_maxPageBytes = 4 * 1024 * 1024;
const referrers_maxPages = 50;
const referrers_maxListed = 10_000;
/** Lists referrers. The first response shows whether the registry supports the API; concurrent calls wait for it. */
function httpReferrers(http) {
    const { host } = http.client;
    let support = 'unknown';
    const alone = createProbeOnce();
    async function ask(subject, { onMalformed, guess = false }) {
        if (support === 'fallback-tag' || (guess && support === 'unknown' && host.referrers === 'fallback-tag'))
            return undefined;
        const listing = await listReferrers(http, subject, onMalformed);
        support = listing.support;
        if (support !== 'unknown')
            host.referrers = support;
        return listing.found;
    }
    return {
        listsReferrers: () => support,
        referrers: (subject, query = {}) => host.referrersAlone(() => alone(() => ask(subject, query))),
    };
}
/**
 * Lists the referrers of a manifest (OCI distribution-spec 1.1, "Listing Referrers"); none where the registry does not
 * support the API. GHCR answers 404, others 400, 405 or a page of HTML with 200 (attest-build-provenance#71,
 * NVIDIA/aicr#1957).
 */
async function listReferrers(http, subject, onMalformed) {
    const { client, name, pull: scopes } = http;
    const found = [];
    const action = 'list referrers';
    const headers = { accept: 'application/vnd.oci.image.index.v1+json' };
    const accept = [200, 400, 403, 404, 405, 406];
    let url = http.url(`referrers/${subject}`);
    for (let page = 0; url !== undefined; page += 1) {
        if (page >= referrers_maxPages) {
            throw tooMany(name, `${referrers_maxPages} pages of referrers`);
        }
        const request = { method: 'GET', url, scopes, headers, accept, action, name };
        const { response, bytes } = await client.read(request, referrers_maxPageBytes);
        if (response.status === 200 && bytes === undefined) {
            throw tooMany(name, `${referrers_maxPageBytes} bytes in a page of referrers`);
        }
        const json = jsonOf(bytes);
        if (response.status !== 200 || !Array.isArray(json['manifests'])) {
            return { support: isUnknownRepository(response.status, json) ? 'unknown' : 'fallback-tag', found: undefined };
        }
        found.push(...(0,registry_manifest/* descriptorsIn */.K$)(json['manifests'], `${name}: the list of referrers`, onMalformed));
        if (found.length > referrers_maxListed) {
            throw tooMany(name, `${referrers_maxListed} referrers of one manifest`);
        }
        url = nextPage(http, response.header('link'), url, 'referrers');
    }
    return { support: 'api', found };
}
function tooMany(where, bound) {
    return new errors/* RemoteError */.Hi({ code: 'too-many-referrers', where, expected: `at most ${bound}`, found: 'more' });
}
function jsonOf(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        return (0,json_path/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}
/**
 * Tells whether the repository does not exist yet; the answer then shows nothing about its registry (OCI
 * distribution-spec 1.1, "Error codes").
 */
function isUnknownRepository(status, { errors }) {
    const first = Array.isArray(errors) ? errors[0] : undefined;
    return status === 404 && (0,json_path/* isRecord */.u4)(first) && first['code'] === 'NAME_UNKNOWN';
}

;// CONCATENATED MODULE: ./lib/src/registry/copy/read-ahead.js
/** Begins to read, so that a wait for the source overlaps with other work. */
function readAhead(content) {
    const rest = content[Symbol.asyncIterator]();
    const first = rest.next();
    first.catch(read_ahead_ignore);
    let isFirst = true;
    const abandon = () => void rest.return?.().catch(read_ahead_ignore);
    return {
        ready: first,
        abandon,
        [Symbol.asyncIterator]: () => ({
            next: () => {
                if (!isFirst)
                    return rest.next();
                isFirst = false;
                return first;
            },
            return: () => {
                abandon();
                return Promise.resolve({ done: true, value: undefined });
            },
        }),
    };
}
function read_ahead_ignore() { }

;// CONCATENATED MODULE: ./lib/src/registry/http/upload.js




/**
 * Uploads a blob: POST for a location, then one PUT of all bytes (OCI distribution-spec 1.1, "POST then PUT"), or
 * chunks once the registry has answered 413. The registry hashes the bytes that arrive and stores nothing under a wrong
 * digest; the length is watched here, because a body that is too long would be read as the next request.
 * @throws TransientError after a 413 that leaves smaller chunks to try: its owner starts the content again.
 */
async function uploadBlob(http, blob, content) {
    const { client, name, push: scopes, uploads } = http;
    const action = `take the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`;
    const start = http.url('blobs/uploads/');
    const { chunkBytes } = uploads;
    const isWhole = chunkBytes === undefined || blob.size <= chunkBytes;
    // The source may be as far away as the registry is, and a PUT begins when there is something to send.
    const ahead = readAhead(content);
    try {
        const opened = await client.send({
            method: 'POST',
            url: start,
            scopes,
            body: upload_nothing,
            accept: [202],
            action,
            name,
        });
        opened.discard();
        const url = nextLocation(http, opened, start);
        await ahead.ready;
        const upload = { http, blob, action, content: counted(blob, ahead) };
        const response = isWhole
            ? await putBlob(upload, url, { size: blob.size, content: upload.content })
            : await uploadChunks(upload, url, Math.max(chunkBytes, minChunkBytes(opened)));
        response.discard();
        acknowledge(http, blob, response);
    }
    catch (error) {
        throw withSmallerChunks(error, isWhole ? blob.size : chunkBytes, uploads);
    }
    finally {
        ahead.abandon();
    }
}
/** Below the limits of common servers: Cloudflare has 100 MiB, nginx 1 MiB. */
const chunkSizes = [64, 16, 4, 0.75].map((mebibytes) => mebibytes * 1024 * 1024);
/** Makes a 413 worth another attempt while there are smaller chunks to try. */
function withSmallerChunks(error, refusedBytes, uploads) {
    if (!(error instanceof errors/* RemoteError */.Hi) || error.code !== 'too-large')
        return error;
    const next = chunkSizes.find((bytes) => bytes < refusedBytes);
    if (next === undefined)
        return error;
    uploads.chunkBytes = Math.min(next, uploads.chunkBytes ?? next);
    return new transient_error/* TransientError */.N(error.problem, { cause: error, retryAfterMs: 0 });
}
function putBlob({ http, blob, action }, location, body) {
    const url = new URL(location);
    url.searchParams.set('digest', blob.digest);
    return http.client.send({ ...chunkRequest(http, action), method: 'PUT', url, body, accept: [200, 201, 202, 204] });
}
/** Sends a blob in PATCH requests, then an empty PUT (OCI distribution-spec 1.1, "Pushing a blob in chunks"). */
async function uploadChunks(upload, start, chunkBytes) {
    const { http, blob, action, content } = upload;
    const take = slicer(content);
    let url = start;
    for (let offset = 0; offset < blob.size; offset += chunkBytes) {
        const size = Math.min(chunkBytes, blob.size - offset);
        const headers = { ...octets, 'content-range': `${offset}-${offset + size - 1}` };
        const body = { size, content: take(size) };
        const request = { ...chunkRequest(http, action), method: 'PATCH', url, headers, body, accept: [202] };
        const response = await http.client.send(request).catch((error) => {
            throw withoutChunks(error, http.name);
        });
        response.discard();
        url = nextLocation(http, response, url);
    }
    // The content ends here or has too many bytes, which `counted` detects.
    await content.next();
    return putBlob(upload, url, upload_nothing);
}
/** Names both refusals of a registry that takes neither the whole nor its parts. */
function withoutChunks(error, name) {
    const isFinal = error instanceof errors/* RemoteError */.Hi && !(error instanceof transient_error/* TransientError */.N);
    if (!isFinal || error.code === 'too-large' || error.code === 'deadline-passed')
        return error;
    const found = `takes no blob of that size (413) and no chunks: ${error.problem.found ?? error.message}`;
    return new errors/* RemoteError */.Hi({ code: 'too-large', where: name, found }, { cause: error });
}
const octets = { 'content-type': 'application/octet-stream' };
function chunkRequest({ push, name }, action) {
    return { scopes: push, headers: octets, action, name };
}
/** Cuts one stream into streams of given sizes. A chunk is lent, so the rest of one is used before the next is read. */
function slicer(content) {
    let rest = upload_nothing;
    return async function* take(size) {
        for (let left = size; left > 0;) {
            if (rest.length === 0) {
                const { done, value } = await content.next();
                if (done === true)
                    return;
                rest = value;
            }
            const piece = rest.subarray(0, left);
            rest = rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    };
}
function minChunkBytes(response) {
    const text = response.header('oci-chunk-min-length') ?? '';
    return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
function nextLocation({ client, name }, response, from) {
    return client.policy.target(locationOf(response.header('location'), name), from, 'upload location');
}
/** Notes a blob whose digest the registry names after it took or mounted it: it need not be checked again. */
function acknowledge({ acknowledged }, { digest }, response) {
    if (response.status === 201 && response.header('docker-content-digest') === digest)
        acknowledged.add(digest);
}
/**
 * Mounts a blob of another repository of the same registry ("Mounting a blob from another repository"). False when the
 * registry does not: 202 offers an upload instead, Docker Hub and others refuse (go-containerregistry#1741, #1404).
 */
async function mountBlob(http, blob, from) {
    const { client, name } = http;
    const url = http.url('blobs/uploads/');
    url.searchParams.set('mount', blob.digest);
    url.searchParams.set('from', from);
    const action = `mount the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`;
    const scopes = [...http.push, `repository:${from}:pull`];
    try {
        const response = await client.send({
            method: 'POST',
            url,
            scopes,
            body: upload_nothing,
            accept: [201, 202],
            action,
            name,
        });
        response.discard();
        acknowledge(http, blob, response);
        if (response.status === 202)
            await cancelUpload(http, url, response.header('location'));
        return response.status === 201;
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi && !(error instanceof transient_error/* TransientError */.N))
            return false;
        throw error;
    }
}
const upload_nothing = new Uint8Array();
/** Cancels an unused upload; failures do not matter, since registries clean up by themselves. */
async function cancelUpload({ client, push, name }, from, location) {
    try {
        const url = client.policy.target(locationOf(location, name), from, 'upload location');
        const accept = [200, 202, 204, 404, 405];
        const response = await client.send({
            method: 'DELETE',
            url,
            scopes: push,
            accept,
            action: 'cancel an upload',
            name,
        });
        response.discard();
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
    }
}
function locationOf(location, name) {
    if (location !== undefined)
        return location;
    throw new errors/* RemoteError */.Hi({
        code: 'no-upload-location',
        where: name,
        expected: 'a Location for an upload',
        found: 'none',
    });
}
async function* counted({ size, digest }, content) {
    let sent = 0;
    for await (const chunk of content) {
        sent += chunk.length;
        if (sent > size)
            break;
        yield chunk;
    }
    if (sent === size)
        return;
    throw new errors/* RefusedError */.fk({
        code: 'wrong-size',
        expected: `${size} bytes for ${(0,registry_digest/* shortDigest */.VK)(digest)}`,
        found: `${sent > size ? 'more' : sent}; nothing was kept`,
    });
}

// EXTERNAL MODULE: ./lib/src/registry/media-types.js
var media_types = __webpack_require__(75348);
// EXTERNAL MODULE: ./lib/src/registry/verified.js
var verified = __webpack_require__(77178);
;// CONCATENATED MODULE: ./lib/src/registry/http/repository.js










/** A smaller blob is not worth a connection of its own. */
const minBulkBytes = 4 * 1024 * 1024;
/** Opens a repository behind the distribution API (OCI distribution-spec 1.1). */
function httpRepository(reference, client, hashing = registry_hashing/* hashHere */.H) {
    const path = reference.repository;
    const name = `${reference.registry}/${path}`;
    const http = {
        client,
        name,
        path,
        url: (rest) => new URL(`/v2/${path}/${rest}`, client.policy.base),
        pull: [`repository:${path}:pull`],
        push: [`repository:${path}:pull,push`],
        acknowledged: new Set(),
        uploads: { chunkBytes: undefined },
        hashing,
    };
    return {
        name,
        host: reference.registry,
        resolve: (tagOrDigest) => resolveManifest(http, tagOrDigest),
        manifest: (tagOrDigest) => getManifest(http, tagOrDigest),
        putManifest: (manifest) => putManifest(http, manifest.descriptor.digest, manifest),
        tag: (tag, manifest, { ifAbsent = false } = {}) => ifAbsent ? tagIfAbsent(http, tag, manifest) : putManifest(http, tag, manifest),
        hasBlob: async (blob) => http.acknowledged.has(blob.digest) || (await hasBlob(http, blob)),
        blob: (blob) => getBlob(http, blob),
        putBlob: (blob, content) => uploadBlob(http, blob, content),
        mount: async (blob, from) => from.host === reference.registry && (await mountBlob(http, blob, from.name.slice(from.host.length + 1))),
        ...httpReferrers(http),
        tags: () => listTags(http),
    };
}
function manifestRequest(http, tagOrDigest, method) {
    return {
        method,
        url: http.url(`manifests/${tagOrDigest}`),
        scopes: http.pull,
        headers: { accept: media_types/* manifestTypes */.Fm.join(', ') },
        accept: [200, 404],
        action: `give the manifest ${(0,registry_digest/* shortDigest */.VK)(tagOrDigest)}`,
        name: http.name,
    };
}
/**
 * Resolves a manifest, with HEAD where it suffices; Artifactory answers 403 for missing content (RTFACT-13797), others
 * do not support HEAD.
 */
async function resolveManifest(http, tagOrDigest) {
    const request = manifestRequest(http, tagOrDigest, 'HEAD');
    const response = await http.client.send({ ...request, accept: [200, 404, 403, 405] });
    response.discard();
    if (response.status === 404)
        return undefined;
    const digest = response.header('docker-content-digest');
    const mediaType = mediaTypeOf(response);
    const size = Number(response.header('content-length'));
    if (response.status === 200 && digest !== undefined && (0,registry_digest/* isDigest */.Bc)(digest) && (0,media_types/* isManifestType */.Q3)(mediaType) && size > 0) {
        if (!(0,registry_digest/* isDigest */.Bc)(tagOrDigest) || tagOrDigest === digest)
            return { mediaType, digest, size };
        if ((0,registry_digest/* isSameAlgorithm */.W0)(tagOrDigest, digest))
            throw (0,verified/* wrongDigest */.K9)(tagOrDigest, digest, http.name);
        // A registry may answer a sha512 digest with the sha256 of the same bytes: they are read and compared.
    }
    return (await getManifest(http, tagOrDigest))?.descriptor;
}
async function getManifest(http, tagOrDigest) {
    const { response, bytes } = await http.client.read(manifestRequest(http, tagOrDigest, 'GET'), registry_manifest/* maxManifestBytes */.rq);
    if (response.status === 404)
        return undefined;
    if (bytes === undefined) {
        const expected = `a manifest of at most ${registry_manifest/* maxManifestBytes */.rq} bytes`;
        throw new errors/* RemoteError */.Hi({ code: 'manifest-too-large', where: http.name, expected, found: 'more' });
    }
    const announced = response.header('docker-content-digest');
    const expected = (0,registry_digest/* isDigest */.Bc)(tagOrDigest) ? tagOrDigest : announced;
    const digest = expected !== undefined && (0,registry_digest/* isDigest */.Bc)(expected) ? (0,verified/* digestLike */.kG)(expected, bytes) : (0,registry_digest/* digestOf */.ol)(bytes);
    if (expected !== undefined && expected !== digest)
        throw (0,verified/* wrongDigest */.K9)(expected, digest, http.name);
    const served = mediaTypeOf(response);
    const mediaType = (0,media_types/* isManifestType */.Q3)(served) ? served : ((0,registry_manifest/* sniffMediaType */.ZS)(bytes) ?? served);
    return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
}
/**
 * Sets a free tag by a conditional request (RFC 9110, section 13.1.2). Most registries ignore the condition, so the
 * caller reads the tag again; one that answers 412 has left it alone.
 */
async function tagIfAbsent(http, tag, manifest) {
    const response = await sendManifest(http, tag, manifest, { 'if-none-match': '*' });
    if (response.status !== 412)
        return;
    // If the tag names nothing, the registry means something else by 412.
    if ((await resolveManifest(http, tag)) === undefined)
        await putManifest(http, tag, manifest);
}
async function putManifest(http, tagOrDigest, manifest) {
    await sendManifest(http, tagOrDigest, manifest, {});
}
async function sendManifest(http, tagOrDigest, manifest, condition) {
    const { digest, mediaType } = manifest.descriptor;
    const isConditional = Object.keys(condition).length > 0;
    const response = await http.client.send({
        method: 'PUT',
        url: http.url(`manifests/${tagOrDigest}`),
        scopes: http.push,
        headers: { 'content-type': mediaType, ...condition },
        body: manifest.bytes,
        accept: [200, 201, 202, ...(isConditional ? [412] : [])],
        action: `take the manifest ${(0,registry_digest/* shortDigest */.VK)(digest)}`,
        name: http.name,
    });
    response.discard();
    const stored = response.header('docker-content-digest');
    const isOther = stored !== undefined && (0,registry_digest/* isDigest */.Bc)(stored) && (0,verified/* digestLike */.kG)(stored, manifest.bytes) !== stored;
    if (response.status === 412 || !isOther)
        return response;
    throw new errors/* RemoteError */.Hi({
        code: 'manifest-rewritten',
        where: http.name,
        found: `was given the manifest ${(0,registry_digest/* shortDigest */.VK)(digest)} and stored ${(0,registry_digest/* shortDigest */.VK)(stored)}: it rewrites manifests`,
    });
}
/** Checks whether a blob exists; "access denied" counts as "not there": the upload that follows shows which it was. */
async function hasBlob(http, blob) {
    const response = await http.client.send({
        method: 'HEAD',
        url: http.url(`blobs/${blob.digest}`),
        scopes: http.pull,
        accept: [200, 404, 403, 405],
        action: `give the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`,
        name: http.name,
    });
    response.discard();
    const size = response.header('content-length');
    return response.status === 200 && (size === undefined || Number(size) === blob.size);
}
async function* getBlob(http, blob) {
    const response = await http.client.send({
        method: 'GET',
        url: http.url(`blobs/${blob.digest}`),
        scopes: http.pull,
        // Some servers compress already compressed content again on the way, and the digest is of the stored bytes.
        headers: { 'accept-encoding': 'identity' },
        bulk: blob.size >= minBulkBytes,
        accept: [200, 404],
        action: `give the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`,
        name: http.name,
    });
    if (response.status === 404) {
        response.discard();
        throw new errors/* RemoteError */.Hi({
            code: 'blob-missing',
            where: http.name,
            expected: `the blob ${blob.digest}`,
            found: 'none: the image is incomplete there',
        });
    }
    try {
        yield* (0,verified/* verified */.zr)(blob, response.body, http.name, http.hashing);
    }
    catch (error) {
        throw (0,connection_error/* connectionError */.$)(error, http.name);
    }
    finally {
        response.discard();
    }
}
function mediaTypeOf(response) {
    return (response.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/src/registry/layout/atomic-file.js



/**
 * Writes a file that appears whole: a temporary file beside it, made durable, then renamed. When `content` throws,
 * nothing is left and the old file stays.
 */
async function writeAtomically(path, content) {
    const directory = (0,external_node_path_.dirname)(path);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const temporary = (0,external_node_path_.join)(directory, `.tmp-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    try {
        const file = await (0,promises_.open)(temporary, 'wx', 0o644);
        try {
            await writeAll(file, content);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
async function writeAll(file, content) {
    if (content instanceof Uint8Array) {
        await file.writeFile(content);
        return;
    }
    for await (const chunk of content)
        await writeChunk(file, chunk);
}
/** Writes a whole chunk: one write may take only part of it. */
async function writeChunk(file, chunk) {
    for (let offset = 0; offset < chunk.length;) {
        const { bytesWritten } = await file.write(chunk, offset);
        offset += bytesWritten;
    }
}

// EXTERNAL MODULE: ./lib/src/base/node-error.js
var node_error = __webpack_require__(76619);
;// CONCATENATED MODULE: ./lib/src/registry/layout/inside.js




/**
 * Finds a regular file of a layout; undefined where there is none. A layout may come from anywhere: a link out of it
 * would read a secret, and a device or a pipe has no end.
 * @throws UsageError for a link out of the directory and for anything but a regular file.
 */
async function fileInside(directory, path) {
    const real = await realOf(path);
    if (real === undefined)
        return undefined;
    await refuseOutside(directory, real, path);
    const found = await (0,promises_.stat)(real);
    if (!found.isFile())
        throw broken(path, 'a regular file', 'something else');
    return { path: real, size: found.size };
}
/** Refuses to write a file where a link leads out of the layout. @throws UsageError */
async function inside_checkInside(directory, path) {
    for (let at = path; at.length >= directory.length; at = (0,external_node_path_.dirname)(at)) {
        const real = await realOf(at);
        if (real === undefined)
            continue;
        await refuseOutside(directory, real, at);
        return;
    }
}
async function refuseOutside(directory, real, path) {
    const root = await realOf(directory);
    if (root === undefined || real === root || real.startsWith(root + external_node_path_.sep))
        return;
    throw broken(path, 'a file inside the layout', 'a link out of it');
}
async function realOf(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,node_error/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function broken(where, expected, found) {
    return new errors/* UsageError */.eb({ code: 'broken-layout', where, expected, found });
}

;// CONCATENATED MODULE: ./lib/src/registry/layout/leftovers.js




/** A file that is being written changes all the time: after so long without a change it has no writer. */
const abandonedAfterMs = 3_600_000;
const isDraft = /^(?:\.tmp-[0-9a-f]{16}|index\.json\.lock-[0-9a-f]{24}|index\.json\.lock-broken-[0-9a-f]{12})$/;
/** Removes the unfinished files of killed processes from a layout. */
async function removeLeftovers(directory, clock) {
    const before = clock.now().getTime() - abandonedAfterMs;
    for (const part of ['.', 'blobs/sha256', 'blobs/sha512']) {
        const place = (0,external_node_path_.join)(directory, part);
        await inside_checkInside(directory, place);
        for (const name of (await namesIn(place)).filter((one) => isDraft.test(one))) {
            const path = (0,external_node_path_.join)(place, name);
            if ((await changedAt(path)) < before)
                await (0,promises_.rm)(path, { force: true });
        }
    }
}
async function namesIn(place) {
    return unlessGone((0,promises_.readdir)(place), []);
}
/** Reads a file's time of change; a file that is gone meanwhile counts as new. */
async function changedAt(path) {
    const changed = (0,promises_.stat)(path).then(({ mtimeMs }) => mtimeMs);
    return unlessGone(changed, Number.POSITIVE_INFINITY);
}
async function unlessGone(work, otherwise) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,node_error/* errorCode */.C)(error) === 'ENOENT')
            return otherwise;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/layout/lock.js







/** A lock is held for one rewrite of a small file: after so long without a change its process is gone. */
const lock_abandonedAfterMs = 10_000;
const deadlineMs = 60_000;
const pauseMs = 25;
/**
 * Runs `work` while no other process does so for the same lock file. The lock of a dead process is taken over: at once
 * when it died on this machine, otherwise when the lock has not changed for ten seconds.
 * @throws RemoteError when others keep it for a minute.
 */
async function withLock(path, clock, work) {
    const holder = { token: (0,external_node_crypto_.randomBytes)(12).toString('hex'), pid: process.pid, host: (0,external_node_os_.hostname)() };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await acquire(path, holder, clock);
    try {
        return await work();
    }
    finally {
        const current = await holderOf(path);
        if (current?.token === holder.token)
            await (0,promises_.rm)(path, { force: true });
    }
}
async function acquire(path, holder, clock) {
    const start = clock.now().getTime();
    let seen;
    while (!(await create(path, holder))) {
        const now = clock.now().getTime();
        const current = await holderOf(path);
        if (current !== undefined) {
            if (seen?.token !== current.token)
                seen = { token: current.token, since: now };
            if (isDead(current) || now - seen.since >= lock_abandonedAfterMs)
                await breakLock(path, current);
        }
        if (now - start > deadlineMs) {
            const fix = 'remove it if none is running';
            throw new errors/* RemoteError */.Hi({ code: 'layout-locked', where: path, found: 'other processes hold this lock', fix });
        }
        await clock.sleep(pauseMs * (1 + clock.random()));
    }
}
/** Creates the file with its content, by a hard link, so that no process reads an empty lock. */
async function create(path, holder) {
    const draft = `${path}-${holder.token}`;
    const file = await (0,promises_.open)(draft, 'w');
    try {
        await file.writeFile(JSON.stringify(holder));
    }
    finally {
        await file.close();
    }
    try {
        await (0,promises_.link)(draft, path);
        return true;
    }
    catch (error) {
        if ((0,node_error/* errorCode */.C)(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
/** Removes the lock of `dead` and no other: two that break it at once must not remove a fresh lock. */
async function breakLock(path, dead) {
    const aside = `${path}-broken-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,promises_.rename)(path, aside);
        const taken = await holderOf(aside);
        if (taken?.token !== dead.token)
            await (0,promises_.link)(aside, path);
    }
    catch (error) {
        if (!['ENOENT', 'EEXIST'].includes((0,node_error/* errorCode */.C)(error)))
            throw error;
    }
    finally {
        await (0,promises_.rm)(aside, { force: true });
    }
}
async function holderOf(path) {
    try {
        const json = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const { token, pid, host } = (0,json_path/* isRecord */.u4)(json) ? json : {};
        return { token: String(token), pid: Number(pid), host: String(host) };
    }
    catch (error) {
        if ((0,node_error/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        if ((0,node_error/* errorCode */.C)(error) === '')
            return { token: 'unreadable', pid: Number.NaN, host: '' };
        throw error;
    }
}
function isDead({ pid, host }) {
    if (host !== (0,external_node_os_.hostname)() || !Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return (0,node_error/* errorCode */.C)(error) === 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/layout/index-file.js









/** The tag in a layout's index.json (OCI image-spec 1.1, annotations.md). */
const refName = 'org.opencontainers.image.ref.name';
const layoutVersion = '1.0.0';
const maxIndexBytes = 32 * 1024 * 1024;
/** Reads index.json; empty where there is none yet. @throws UsageError when it is no index. */
async function readLayoutIndex(directory) {
    const path = (0,external_node_path_.join)(directory, 'index.json');
    const text = await readText(directory, path);
    if (text === undefined)
        return { fields: { schemaVersion: 2, mediaType: media_types/* ociIndex */.KP }, manifests: [] };
    const json = index_file_parse(text, path);
    const manifests = json['manifests'];
    if (!Array.isArray(manifests) || !manifests.every(json_path/* isRecord */.u4))
        throw notAnIndex(path);
    return { fields: json, manifests };
}
/** Finds the descriptor with a tag; the last one where several have it, as `skopeo` and `oras` write them. */
function findTag(index, tag, where) {
    const entry = index.manifests.findLast((candidate) => tagOf(candidate) === tag);
    return entry === undefined ? undefined : (0,registry_manifest/* descriptor */.yu)(entry, `${where}: index.json`);
}
function tagOf(entry) {
    const { annotations } = entry;
    const name = (0,json_path/* isRecord */.u4)(annotations) ? annotations[refName] : undefined;
    return typeof name === 'string' ? name : undefined;
}
/** Rewrites index.json under its lock, and makes the layout around it if it was not there. */
async function updateLayoutIndex(directory, clock, change) {
    await createLayout(directory);
    await withLock((0,external_node_path_.join)(directory, 'index.json.lock'), clock, async () => {
        const index = await readLayoutIndex(directory);
        const text = JSON.stringify({ ...index.fields, manifests: change(index.manifests) });
        await writeAtomically((0,external_node_path_.join)(directory, 'index.json'), new TextEncoder().encode(text));
    });
}
/** Makes a layout (OCI image-spec 1.1, image-layout.md, "oci-layout file"). @throws UsageError for another version. */
async function createLayout(directory) {
    const path = (0,external_node_path_.join)(directory, 'oci-layout');
    await (0,promises_.mkdir)(directory, { recursive: true });
    const text = await readText(directory, path);
    if (text === undefined) {
        await writeAtomically(path, new TextEncoder().encode(JSON.stringify({ imageLayoutVersion: layoutVersion })));
        return;
    }
    const found = index_file_parse(text, path)['imageLayoutVersion'];
    if (found !== layoutVersion) {
        throw new errors/* UsageError */.eb({
            code: 'unknown-layout',
            where: path,
            expected: `imageLayoutVersion ${layoutVersion}`,
            found: String(found),
        });
    }
}
async function readText(directory, path) {
    const file = await fileInside(directory, path);
    if (file === undefined)
        return undefined;
    if (file.size <= maxIndexBytes)
        return (0,promises_.readFile)(file.path, 'utf8');
    throw new errors/* UsageError */.eb({
        code: 'layout-too-large',
        where: path,
        expected: `at most ${maxIndexBytes} bytes`,
        found: `${file.size}`,
    });
}
function index_file_parse(text, path) {
    try {
        const json = JSON.parse(text);
        if ((0,json_path/* isRecord */.u4)(json))
            return json;
    }
    catch {
        throw notAnIndex(path);
    }
    throw notAnIndex(path);
}
function notAnIndex(path) {
    return new errors/* UsageError */.eb({
        code: 'broken-layout',
        where: path,
        expected: 'the JSON of an OCI image layout',
        found: 'something else',
    });
}

;// CONCATENATED MODULE: ./lib/src/registry/layout/layout.js













/**
 * Opens an OCI image layout (image-spec 1.1, image-layout.md) as a repository. Every file appears whole or not at all;
 * index.json, which holds the tags, is changed under a lock. The first write makes the layout.
 */
function layoutRepository(directory, clock) {
    const name = `oci:${directory}`;
    const blobPath = (digest) => (0,external_node_path_.join)(directory, 'blobs', ...digest.split(':'));
    const inLayout = (work) => withSentence(name, work);
    let prepared;
    const prepare = async () => {
        await createLayout(directory);
        prepared ??= removeLeftovers(directory, clock);
        await prepared;
    };
    async function manifest(tagOrDigest) {
        const index = await readLayoutIndex(directory);
        const named = (0,registry_digest/* isDigest */.Bc)(tagOrDigest)
            ? { digest: tagOrDigest, mediaType: undefined }
            : findTag(index, tagOrDigest, name);
        if (named === undefined)
            return undefined;
        const bytes = await readManifest(directory, blobPath(named.digest), name);
        if (bytes === undefined)
            return undefined;
        const found = (0,verified/* digestLike */.kG)(named.digest, bytes);
        if (found !== named.digest)
            throw (0,verified/* wrongDigest */.K9)(named.digest, found, name);
        const mediaType = named.mediaType ?? (0,registry_manifest/* sniffMediaType */.ZS)(bytes);
        if (mediaType === undefined)
            return undefined;
        return { descriptor: { mediaType, digest: named.digest, size: bytes.length }, bytes };
    }
    return {
        name,
        host: name,
        manifest: (tagOrDigest) => inLayout(() => manifest(tagOrDigest)),
        resolve: (tagOrDigest) => inLayout(async () => (await manifest(tagOrDigest))?.descriptor),
        putManifest: (stored) => inLayout(async () => {
            const { descriptor, bytes } = stored;
            await prepare();
            await inside_checkInside(directory, blobPath(descriptor.digest));
            await writeAtomically(blobPath(descriptor.digest), (0,verified/* verified */.zr)(descriptor, once(bytes), name));
            if ((0,registry_manifest/* subjectOf */.et)(stored) === undefined)
                return;
            await updateLayoutIndex(directory, clock, (entries) => withReferrer(entries, descriptor));
        }),
        referrers: (subject) => inLayout(() => layoutReferrers(directory, subject, manifest)),
        listsReferrers: () => 'api',
        tag: (tag, { descriptor }, { ifAbsent = false } = {}) => inLayout(() => updateLayoutIndex(directory, clock, (entries) => {
            // Under the lock there is no other writer: this result stays true until the tag is set.
            const isTaken = ifAbsent && entries.some((entry) => tagOf(entry) === tag && entry['digest'] !== descriptor.digest);
            return isTaken ? entries : withTag(entries, tag, descriptor);
        })),
        hasBlob: (blob) => inLayout(async () => (await fileInside(directory, blobPath(blob.digest)))?.size === blob.size),
        blob: (blob) => readBlob(blob, directory, blobPath(blob.digest), name),
        putBlob: (blob, content) => inLayout(async () => {
            await prepare();
            await inside_checkInside(directory, blobPath(blob.digest));
            await writeAtomically(blobPath(blob.digest), (0,verified/* verified */.zr)(blob, content, name));
        }),
        // Layouts share no bytes: a hard link would let damage to one copy reach the other.
        mount: () => Promise.resolve(false),
        tags: () => inLayout(async () => {
            const { manifests } = await readLayoutIndex(directory);
            return [...new Set(manifests.map(tagOf).filter((tag) => tag !== undefined))].filter(tag_name/* isTag */.d);
        }),
    };
}
/** Puts a tag on one manifest alone and removes the manifest's entry without a tag. */
function withTag(entries, tag, { mediaType, digest, size, artifactType }) {
    const annotations = { [refName]: tag };
    const entry = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations };
    const others = entries.filter((other) => tagOf(other) !== tag && !(tagOf(other) === undefined && other['digest'] === digest));
    return [...others, entry];
}
async function* readBlob(blob, directory, path, name) {
    const file = await withSentence(name, () => fileInside(directory, path));
    if (file === undefined) {
        throw new errors/* RemoteError */.Hi({
            code: 'blob-missing',
            where: name,
            expected: `the blob ${blob.digest}`,
            found: 'none: the layout is incomplete',
        });
    }
    yield* (0,verified/* verified */.zr)(blob, (0,external_node_fs_.createReadStream)(file.path, { highWaterMark: 256 * 1024 }), name);
}
async function readManifest(directory, path, name) {
    const file = await fileInside(directory, path);
    if (file === undefined)
        return undefined;
    if (file.size <= registry_manifest/* maxManifestBytes */.rq)
        return (0,promises_.readFile)(file.path);
    throw new errors/* RemoteError */.Hi({
        code: 'manifest-too-large',
        where: name,
        expected: `a manifest of at most ${registry_manifest/* maxManifestBytes */.rq} bytes`,
        found: `${file.size}`,
    });
}
/** Turns an error of the file system into a RemoteError: it is no bug in this tool. */
async function withSentence(name, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg || (0,node_error/* errorCode */.C)(error) === '')
            throw error;
        const found = `cannot be used: ${(0,node_error/* errorMessage */.g)(error)}`;
        throw new errors/* RemoteError */.Hi({ code: 'layout-failed', where: name, found }, { cause: error });
    }
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
const maxReferrers = 2000;
/** Adds a referrer's entry to index.json, without a tag, as `oras` does. */
function withReferrer(entries, { mediaType, digest, size }) {
    return entries.some((entry) => entry['digest'] === digest) ? entries : [...entries, { mediaType, digest, size }];
}
/** Finds the entries of index.json whose manifests have this `subject`. */
async function layoutReferrers(directory, subject, read) {
    const { manifests } = await readLayoutIndex(directory);
    const found = [];
    const digests = new Set(manifests.map(({ digest }) => digest));
    for (const digest of [...digests].slice(0, maxReferrers)) {
        if (typeof digest !== 'string' || !(0,registry_digest/* isDigest */.Bc)(digest))
            continue;
        const manifest = await read(digest);
        if (manifest !== undefined && (0,registry_manifest/* subjectOf */.et)(manifest) === subject)
            found.push(manifest.descriptor);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/src/registry/http/bulk.js

const readBytes = 1024 * 1024;
/** One is lent while the other is filled: reading goes on while its reader writes. */
const maxOutstanding = 2;
/**
 * Reads layers past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB, and into
 * two pieces of memory by turns: with a new one for each read, garbage collection took a third of a copy's processor
 * time. The memory is shared, so that another thread can hash what is in it.
 */
function createLargeReads() {
    const memory = [];
    const arrivals = [];
    let turn = 0;
    let reader;
    let lending = false;
    let isLent = false;
    let wake;
    function nextMemory() {
        turn = (turn + 1) % maxOutstanding;
        return (memory[turn] ??= Buffer.from(new SharedArrayBuffer(readBytes)));
    }
    const outstanding = () => arrivals.length + Number(isLent);
    /** Takes a read; returns whether to read on. */
    function arrived(connection, bytes) {
        reader = connection;
        if (!lending) {
            connection.push(Buffer.from(bytes));
            return !lending;
        }
        // Memory that is lent must not change under its reader, whatever started this read.
        if (outstanding() >= maxOutstanding)
            connection.destroy(new Error('read before it was asked for'));
        arrivals.push(bytes);
        wake?.();
        return outstanding() < maxOutstanding;
    }
    async function* lend(connection) {
        let ended;
        const stop = (0,external_node_stream_.finished)(connection, { writable: false }, (error) => {
            ended = { error };
            wake?.();
        });
        try {
            for (;;) {
                if (ended === undefined && outstanding() < maxOutstanding)
                    connection.resume();
                if (arrivals.length === 0 && ended === undefined) {
                    await new Promise((resolve) => {
                        wake = resolve;
                    });
                }
                const chunk = arrivals.shift();
                if (chunk === undefined)
                    break;
                isLent = true;
                yield chunk;
                isLent = false;
            }
        }
        finally {
            stop();
        }
        if (ended?.error)
            throw ended.error;
    }
    return {
        onread: {
            // A connection with TLS never uses it.
            buffer: nextMemory,
            callback(size, bytes) {
                return arrived(this, bytes.subarray(0, size));
            },
        },
        body(head, connection, length) {
            // From now on only `resume` may start a read; a stream that holds something already would need one of its own.
            lending = reader === connection && connection.readableLength === 0;
            return cut(startingWith(head, lending ? lend(connection) : connection), length);
        },
    };
}
/** Tells whether the body follows at once and is not chunked: only Node's parser reads chunks and skips a 103. */
function isPlainBody({ headers, statusCode = 0 }) {
    return statusCode >= 200 && headers['transfer-encoding'] === undefined;
}
async function* cut(content, length = Infinity) {
    let left = length;
    for await (const chunk of content) {
        yield chunk.length > left ? chunk.subarray(0, left) : chunk;
        left -= chunk.length;
        if (left <= 0)
            return;
    }
    if (left > 0 && left < Infinity)
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
async function* startingWith(head, rest) {
    if (head.length > 0)
        yield head;
    yield* rest;
}

// EXTERNAL MODULE: ./lib/src/http/connections.js
var connections = __webpack_require__(5038);
;// CONCATENATED MODULE: ./lib/src/registry/http/transport.js





/**
 * Makes a transport over HTTP/1.1 with node:http, with connections kept alive. Not `fetch`: its web streams held 630 MB
 * for a 512 MB layer where these hold 70, and it has no option to forbid addresses. A server that sends no byte for
 * `idleTimeoutMs` counts as gone; `environment` may name a proxy.
 */
function createTransport(idleTimeoutMs, environment = {}) {
    let wires;
    const chunking = new Set();
    return async function send(wire) {
        const { method, url, headers, body, signal } = wire;
        const reads = wire.bulk === true && !chunking.has(url.host) ? createLargeReads() : undefined;
        wires ??= (0,connections/* openConnections */.q)(environment, idleTimeoutMs);
        const start = await wires;
        if (signal?.aborted === true)
            throw (0,base_deadline/* deadlinePassed */.Hx)(url.host);
        return new Promise((resolve, reject) => {
            const request = start(url, { method, headers: { ...headers, ...lengthOf(body) }, alone: reads });
            let carrier = request;
            const end = () => void carrier.destroy((0,base_deadline/* deadlinePassed */.Hx)(url.host));
            const release = () => signal?.removeEventListener('abort', end);
            signal?.addEventListener('abort', end, { once: true });
            request.once('close', release);
            request.setTimeout(idleTimeoutMs, () => carrier.destroy((0,connection_error/* idleTimeout */.Q)(idleTimeoutMs)));
            request.on('error', reject);
            request.on('response', (incoming) => {
                carrier = incoming;
                // The body's reader gets the error; without a reader it must not end the process.
                incoming.on('error', () => { });
                resolve(wireResponse(incoming, request));
            });
            request.on('connect', (incoming, connection, head) => {
                carrier = connection;
                request.off('close', release);
                connection.once('close', release);
                if (reads !== undefined && isPlainBody(incoming)) {
                    resolve(bulkResponse(incoming, connection, head, reads, idleTimeoutMs));
                }
                else {
                    connection.destroy();
                    chunking.add(url.host);
                    resolve(send(wire));
                }
            });
            if (body === undefined || body instanceof Uint8Array)
                request.end(body);
            else
                upload(body.content, request).catch(reject);
            // The GET is sent. Node now treats it as a CONNECT and hands over the connection after the head of the response.
            if (reads !== undefined)
                request.method = 'CONNECT';
        });
    };
}
/** Sends chunk by chunk, since chunks are lent. Ends the request when the content breaks off. */
async function upload(content, request) {
    try {
        for await (const chunk of content)
            await sent(chunk, request);
        request.end();
    }
    catch (error) {
        request.destroy(error instanceof Error ? error : undefined);
        throw error;
    }
}
function sent(chunk, request) {
    return new Promise((resolve, reject) => {
        const closed = () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
        request.once('close', closed);
        request.write(chunk, (error) => {
            request.off('close', closed);
            if (error === null || error === undefined)
                resolve();
            else
                reject(error);
        });
    });
}
function bulkResponse(incoming, connection, head, reads, idleTimeoutMs) {
    const length = incoming.headers['content-length'];
    connection.setTimeout(idleTimeoutMs, () => connection.destroy((0,connection_error/* idleTimeout */.Q)(idleTimeoutMs)));
    connection.on('error', () => { });
    return {
        ...(0,http_response/* headOf */.Uo)(incoming),
        body: reads.body(head, connection, length === undefined ? undefined : Number(length)),
        discard: () => connection.destroy(),
    };
}
function wireResponse(incoming, request) {
    return {
        ...(0,http_response/* headOf */.Uo)(incoming),
        body: incoming,
        discard: () => {
            // A response before the end of the upload: the rest will not be read, so this connection is of no more use.
            if (!request.writableFinished)
                request.destroy();
            else if (Number(incoming.headers['content-length'] ?? 0) > 65_536)
                incoming.destroy();
            else
                incoming.resume();
        },
    };
}
function lengthOf(body) {
    if (body === undefined)
        return {};
    return { 'content-length': String(body instanceof Uint8Array ? body.length : body.size) };
}

;// CONCATENATED MODULE: ./lib/src/registry/registries.js












/** Opens repositories behind the distribution API and in OCI layouts, with one client and one set of tokens per host. */
function createRegistries(options) {
    const clients = new Map();
    const { directory = '.' } = options;
    const hashing = (0,registry_hashing/* createHashing */.t)();
    let transport;
    function clientOf(registry) {
        const known = clients.get(registry);
        if (known !== undefined)
            return known;
        transport ??= createTransport(options.idleTimeoutMs ?? 120_000, options.environment);
        const client = newClient(registry, transport, options);
        clients.set(registry, client);
        return client;
    }
    function places(latest) {
        const deadline = latest && (0,base_deadline/* deadlineAt */.qm)(latest, options.clock);
        const opened = new Map();
        return {
            // One object per repository, so that its knowledge of the registry is shared.
            open: (reference) => {
                if (reference.kind === 'layout')
                    return layoutRepository((0,external_node_path_.resolve)(directory, reference.directory), options.clock);
                const name = (0,registry_reference/* formatRepository */.Sh)(reference);
                const client = clientOf(reference.registry);
                const found = opened.get(name) ?? httpRepository(reference, deadline ? client.until(deadline) : client, hashing);
                opened.set(name, found);
                return found;
            },
            until: (end) => places(latest !== undefined && latest < end ? latest : end),
        };
    }
    return places();
}
function newClient(registry, transport, options) {
    const { clock, environment } = options;
    const policy = hostPolicy(registry, options.insecure ?? []);
    const helpers = { environment, left: clock.left === undefined ? undefined : () => clock.left?.() ?? Infinity };
    const credentials = (0,auth_credentials/* firstOf */.Ku)((0,auth_credentials/* passwords */.L1)(options.credentials ?? []), (0,docker_config/* dockerConfigText */.Uh)(options.dockerAuthConfig, helpers), (0,auth_credentials/* passwords */.L1)(options.jobCredentials ?? []), (0,docker_config/* dockerConfig */.p1)(options.dockerConfig, helpers));
    const authenticator = createAuthenticator({ registry, policy, transport, clock, credentials });
    return createClient({ policy, transport, clock, authenticator, userAgent: 'krci-deploy', log: options.log });
}

;// CONCATENATED MODULE: ./lib/src/render/version.js
const versionArguments = {
    helm: ['version', '--short'],
    kustomize: ['version'],
};
/** Asks a program for its version: `helm v3.22.0`; undefined where it does not say. */
async function versionOf(program, workspace) {
    const printed = await workspace.run(program, versionArguments[program]);
    if ('failure' in printed)
        return undefined;
    const [version] = /v?\d+(?:\.\d+)+[\w.+-]*/.exec(new TextDecoder().decode(printed.stdout)) ?? [];
    return version === undefined ? program : `${program} ${version}`;
}

;// CONCATENATED MODULE: ./lib/src/render/local-programs.js







const timeoutMs = 120_000;
const maxOutput = 64 * 1024 * 1024;
const local_programs_keptStderr = 64 * 1024;
/**
 * Runs programs as child processes without a shell, within bounds of time and output. The environment holds no token;
 * proxies lead nowhere, so that a program which ignores its options does not reach the network by accident. That is no
 * sandbox: whoever may change the tree may choose what a chart computes.
 */
function localPrograms(surroundings) {
    return {
        async within(files, use, { hosts = [] } = {}) {
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(surroundings.temporaryDirectory, 'krci-deploy-render-'));
            const gate = hosts.length === 0 ? undefined : await gateTo(hosts, surroundings);
            try {
                const tree = (0,external_node_path_.join)(directory, 'tree');
                await (0,promises_.mkdir)(tree);
                const content = new Map(files);
                for (const [path, bytes] of content)
                    await put(tree, path, bytes);
                const environment = environmentIn(directory, surroundings, gate?.address);
                return await use(workspaceIn(tree, content, environment));
            }
            finally {
                gate?.close();
                await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
            }
        },
    };
}
async function gateTo(hosts, { variables }) {
    const { wayOutOf } = await __webpack_require__.e(/* import() */ 6173).then(__webpack_require__.bind(__webpack_require__, 66173));
    const { openGate } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.bind(__webpack_require__, 70815));
    return openGate(hosts, wayOutOf(variables));
}
/** Writes a file. A hostile tree may hold names that no checkout has. */
async function put(tree, path, bytes) {
    const target = (0,external_node_path_.join)(tree, ...(0,git_path/* pathParts */.K)(path));
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await (0,promises_.writeFile)(target, bytes);
}
function workspaceIn(tree, content, environment) {
    let additions = 0;
    // No tree can hold a name that nobody knows before.
    const addition = `.krci-deploy-render-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const start = (program, args) => local_programs_run(program, args, tree, environment);
    const versions = new Map();
    return {
        run: start,
        version: (program) => {
            const asked = versions.get(program) ?? versionOf(program, { run: start });
            versions.set(program, asked);
            return asked;
        },
        write: (path, bytes) => put(tree, path, bytes),
        async add(name, bytes) {
            additions += 1;
            const path = `${addition}-${additions}/${name}`;
            await put(tree, path, bytes);
            return path;
        },
        async copyOf(directory) {
            additions += 1;
            // As deep as the directory itself: its paths with `..` lead where they led.
            const parent = directory.includes('/') ? `${directory.slice(0, directory.lastIndexOf('/'))}/` : '';
            const copy = `${parent}${addition}-${additions}`;
            const prefix = directory === '' ? '' : `${directory}/`;
            for (const [path, bytes] of content) {
                if (path.startsWith(prefix))
                    await put(tree, `${copy}/${path.slice(prefix.length)}`, bytes);
            }
            return copy;
        },
    };
}
/** Certificates are public; without them a server behind a private authority is not trusted. */
const keptVariables = ['PATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'];
const nowhere = 'http://127.0.0.1:9';
function environmentIn(directory, { variables }, gate = nowhere) {
    const home = (0,external_node_path_.join)(directory, 'home');
    const kept = keptVariables.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]]));
    return {
        ...Object.fromEntries(kept),
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: home,
        XDG_DATA_HOME: home,
        HELM_PLUGINS: (0,external_node_path_.join)(home, 'no-plugins'),
        KUBECONFIG: (0,external_node_path_.join)(home, 'no-cluster'),
        HTTP_PROXY: gate,
        HTTPS_PROXY: gate,
        http_proxy: gate,
        https_proxy: gate,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_ALLOW_PROTOCOL: gate === nowhere ? 'none' : 'https',
        GIT_TERMINAL_PROMPT: '0',
    };
}
const local_programs_hasGroups = (0,external_node_os_.platform)() !== 'win32';
function local_programs_run(program, args, cwd, env) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(program, [...args], {
            cwd,
            env,
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
            detached: local_programs_hasGroups,
        });
        const stdout = [];
        let size = 0;
        let stderr = '';
        const end = (result) => {
            clearTimeout(timer);
            resolve(result);
        };
        const stop = (failure) => {
            local_programs_endGroup(child.pid);
            child.unref();
            end({ failure });
        };
        const timer = setTimeout(() => stop(`${program} did not end within ${timeoutMs / 1000} s and was stopped`), timeoutMs);
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxOutput)
                stop(`${program} printed more than ${maxOutput} bytes`);
            else
                stdout.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            stderr = (stderr + chunk.toString('utf8')).slice(-local_programs_keptStderr);
        });
        child.on('error', (error) => {
            end({ failure: error.code === 'ENOENT' ? `there is no ${program} on PATH` : `${program} could not be started` });
        });
        child.on('close', (code) => {
            end(code === 0 ? { stdout: Buffer.concat(stdout) } : { failure: `${program} failed: ${lastLine(stderr)}` });
        });
    });
}
function local_programs_endGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(local_programs_hasGroups ? -pid : pid, 'SIGKILL');
    }
    catch {
        // It has ended.
    }
}
function lastLine(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return (lines.at(-1) ?? 'it said nothing').replaceAll(/\p{Cc}/gu, ' ').slice(0, 500);
}

// EXTERNAL MODULE: ./lib/src/web/create.js + 3 modules
var web_create = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/src/entry/product.js
var product = __webpack_require__(2110);
// EXTERNAL MODULE: ./lib/src/version/dotenv.js
var dotenv = __webpack_require__(63987);
;// CONCATENATED MODULE: ./lib/src/entry/ports.js

















/** Longest run where no input says it. */
const ports_defaultTimeout = '10m';
/** Opens the real ports. Makes no request. Throws UsageError for an invalid working directory. */
async function openPorts({ variables, directory, workingDirectory, timeout = ports_defaultTimeout, credentials, log, tidy, }) {
    const root = await existing((0,external_node_path_.resolve)(directory, workingDirectory));
    const end = new Date(base_clock/* systemClock */.m.now().getTime() + (0,duration/* millisecondsOf */.W)(timeout));
    const deadline = (0,base_deadline/* deadlineAt */.qm)(end, base_clock/* systemClock */.m);
    const clock = (0,base_deadline/* clockWithin */.EK)(base_clock/* systemClock */.m, deadline);
    const git = createGit({ cwd: root, credentials: credentials.git, log, environment: variables, deadline });
    // An empty one would be the working directory.
    const temporaryDirectory = variables['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const gitops = createGitopsRepositories({ git, clock, log, directory: root, temporaryDirectory });
    tidy.add(() => gitops.dispose());
    // Runs before the directories are removed.
    tidy.add(() => Promise.resolve(git.stop()));
    const platform = await openPlatform((0,detect/* detectPlatform */.li)(variables), { clock, log, environment: variables, deadline });
    const web = (0,web_create/* createWeb */.x)({
        clock,
        credentials: credentials.web,
        insecure: credentials.insecureHosts,
        environment: variables,
        deadline,
    });
    return {
        clock,
        log,
        git,
        files: localFiles(root),
        gitops,
        registries: createRegistries({
            clock,
            log,
            credentials: credentials.registry,
            jobCredentials: credentials.jobRegistry ?? [],
            dockerAuthConfig: credentials.dockerAuthConfig,
            dockerConfig: credentials.dockerConfig,
            insecure: credentials.insecureRegistries,
            environment: variables,
            directory: root,
        }).until(end),
        platform,
        web,
        programs: localPrograms({ temporaryDirectory, variables }),
        handedOn: new Map(dotenv/* buildVariables */.q6.flatMap((name) => (variables[name] ? [[name, variables[name]]] : []))),
        recording: {
            tool: { name: 'krci-deploy', version: product/* version */.r },
            job: { web, clock, token: (audience) => platform.identityToken(audience) },
            ...(credentials.signingKey === undefined ? {} : { signingKey: credentials.signingKey }),
        },
    };
}
async function existing(directory) {
    const found = await (0,promises_.stat)(directory).catch(() => undefined);
    if (found?.isDirectory() === true)
        return directory;
    throw new errors/* UsageError */.eb({
        code: 'no-working-directory',
        where: 'working-directory',
        expected: 'a directory',
        found: `none at ${directory}`,
    });
}


/***/ }),

/***/ 17674:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   Pt: () => (/* binding */ isPattern)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51451);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);





/** Tells whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
function isPattern(path) {
    return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}
/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;
/**
 * Finds regular files that match, sorted by code unit; relative patterns give relative paths. Links are followed, each
 * real directory once, `.git` is not entered, and names that begin with a dot match only where the pattern has the dot.
 * Throws EvidenceError for a directory or link on the way that cannot be read, UsageError when more than `maxMatches`
 * match or too much would have to be looked at.
 */
async function walk(pattern, world) {
    const found = new Set();
    const search = { ...world, pattern, entries: 0, visited: new Set() };
    for (const alternative of expandBraces(pattern)) {
        search.visited.clear();
        const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
        for await (const path of matches(search, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(alternative) ? '/' : '', segments)) {
            found.add(path);
            if (found.size > world.maxMatches)
                throw tooMany(pattern, `at most ${world.maxMatches} files`);
        }
    }
    return [...found].toSorted(byCodeUnit);
}
/** `at` is '' or ends with a slash. */
async function* matches(search, at, segments) {
    const [segment = '', ...rest] = segments;
    if (segment === '**') {
        yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
        for (const entry of await list(search, at, segments)) {
            if (entry.name.startsWith('.'))
                continue;
            if ((await kindOf(search, at, entry)) === 'directory')
                yield* matches(search, `${at}${entry.name}/`, segments);
        }
    }
    else if (segment === '..' || !/[*?]/.test(segment)) {
        yield* named(search, `${at}${segment}`, rest);
    }
    else {
        for (const entry of await list(search, at, segments)) {
            if (entry.name === '.git' || !(0,_wildcard_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesName */ .Hj)(segment, entry.name))
                continue;
            const kind = await kindOf(search, at, entry);
            if (rest.length === 0 && kind === 'file')
                yield `${at}${entry.name}`;
            if (rest.length > 0 && kind === 'directory')
                yield* matches(search, `${at}${entry.name}/`, rest);
        }
    }
}
/** A part of the pattern without wildcards needs no list of names, which may be hidden where the file is not. */
async function* named(search, path, rest) {
    if (path === '.git' || path.endsWith('/.git'))
        return;
    const kind = await kindAt(search, path);
    if (rest.length === 0 && kind === 'file')
        yield path;
    if (rest.length > 0 && kind === 'directory')
        yield* matches(search, `${path}/`, rest);
}
async function kindOf(search, at, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? kindAt(search, `${at}${entry.name}`) : undefined;
}
async function kindAt(search, path) {
    const real = await search.confined(path);
    if (real === undefined) {
        if (await isBrokenLink(search, path))
            throw brokenLink(path);
        return undefined;
    }
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(path, cause));
    if (status.isFile())
        return 'file';
    return status.isDirectory() ? 'directory' : undefined;
}
async function isBrokenLink({ directory }, path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path)).catch(() => undefined);
    return status?.isSymbolicLink() === true;
}
/** Lists the names in a directory; none where it was read with the same rest of the pattern before, by another path. */
async function list(search, at, segments) {
    const real = await search.confined(at === '' ? '.' : at);
    if (real === undefined)
        return [];
    const key = `${real}\0${segments.join('/')}`;
    if (search.visited.has(key))
        return [];
    search.visited.add(key);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(real, { withFileTypes: true }).catch((cause) => (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O)(at, cause));
    search.entries += entries.length;
    if (search.entries > maxEntries)
        throw tooMany(search.pattern, `at most ${maxEntries} names to look at`);
    // Links last: a directory is listed under its own name where it has one.
    return entries.toSorted((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || byCodeUnit(a.name, b.name));
}
function byCodeUnit(a, b) {
    return a < b ? -1 : 1;
}
function brokenLink(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
        code: 'file-unreadable',
        where: path,
        found: 'a symbolic link to nothing',
        fix: 'remove it, or make the pattern narrower',
    });
}
/** Expands `{a,b}`, nested too, into the patterns that it stands for; at most 256 of them. */
function expandBraces(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expandInnermost);
        if (next.length > 256) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
                code: 'pattern-too-wide',
                where: pattern,
                expected: 'at most 256 alternatives in braces',
                found: 'more',
            });
        }
        if (next.length === patterns.length)
            return [...new Set(next)];
        patterns = next;
    }
}
function expandInnermost(pattern) {
    const braces = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (braces === null)
        return [pattern];
    const before = pattern.slice(0, braces.index);
    const after = pattern.slice(braces.index + braces[0].length);
    return (braces[1] ?? '').split(',').map((alternative) => `${before}${alternative}${after}`);
}
function tooMany(pattern, limit) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'too-many-matches',
        where: pattern,
        expected: limit,
        found: 'more',
        fix: 'make the pattern narrower',
    });
}


/***/ }),

/***/ 51451:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   b: () => (/* binding */ errno)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** @throws EvidenceError that names the path and the system's reason. */
function unreadable(path, cause) {
    const found = `cannot be read (${errno(cause)})`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'file-unreadable', where: path === '' ? '.' : path, found }, { cause });
}
/** Returns the system's name of an error, such as EACCES. */
function errno(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}


/***/ }),

/***/ 70260:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ catFile)
/* harmony export */ });
const newline = 0x0a;
const maxOutput = 512 * 1024 * 1024;
/**
 * Reads objects in one process. `names` are ids, `<commit>:<path>` and the like, without line breaks; a name that the
 * repository does not hold is absent from the result and is not fetched.
 */
async function catFile(git, cwd, names) {
    if (names.length === 0)
        return new Map();
    const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], {
        cwd,
        input: `${names.join('\n')}\n`,
        maxOutput,
    });
    return parse(names, Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength));
}
/** One answer per name, in order: `<id> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function parse(names, output) {
    const objects = new Map();
    let at = 0;
    for (const name of names) {
        const end = output.indexOf(newline, at);
        if (end === -1)
            throw new Error('git cat-file answered for fewer objects than it was asked for');
        const header = output.toString('utf8', at, end);
        at = end + 1;
        const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
        if (id === undefined || type === undefined)
            continue;
        const length = Number(size);
        objects.set(name, { id, type, bytes: output.subarray(at, at + length) });
        at += length + 1;
    }
    return objects;
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

/***/ 34190:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/**
 * Reads a `Retry-After` header (RFC 9110, section 10.2.3: seconds or a date) as milliseconds; undefined when there is
 * none that can be read.
 */
function retryAfterMs(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2,8}, /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}


/***/ }),

/***/ 20309:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ noAttestations)
/* harmony export */ });
const noAttestations = { bundles: [], unseen: [] };


/***/ }),

/***/ 14216:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ unverifiedClaims),
/* harmony export */   v: () => (/* binding */ givenToken)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28560);

/** Finds the OIDC token for an audience among those that variables of the job hold. Nothing in it is verified. */
function givenToken(tokens, audience) {
    return tokens.find((token) => audiencesOf(token).includes(audience));
}
function audiencesOf(token) {
    const claims = unverifiedClaims(token);
    const one = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(claims, 'aud');
    return one === undefined ? (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .listIn */ .Of)(claims, 'aud') : [one];
}
/** Reads the claims of a JSON Web Token without verifying them; undefined where it is none. */
function unverifiedClaims(token) {
    try {
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 57410:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W0: () => (/* binding */ isSameAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-digest',
        where: what,
        expected: 'sha256: and 64 lower-case hexadecimal digits',
        found: `"${text}"`,
    });
}
function isSameAlgorithm(left, right) {
    return left.slice(0, 7) === right.slice(0, 7);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Shortens a digest to twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 23722:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createHashing),
  H: () => (/* binding */ hashHere)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/src/registry/hash-thread.js

/**
 * Starts a thread that hashes. Memory that is shared between threads is read where it is, other memory is copied. The
 * thread keeps the process alive while somebody waits for it, and no longer. Throws when no thread can be had.
 */
function createHashThread() {
    const worker = new external_node_worker_threads_.Worker(`(${serve.toString()})(require('node:worker_threads'), require('node:crypto'))`, {
        eval: true,
        env: {},
        execArgv: [],
    });
    const waiting = new Map();
    let open = 0;
    let hashes = 0;
    let failure;
    worker.on('message', ({ id, digest }) => {
        open -= 1;
        if (open === 0)
            worker.unref();
        waiting.get(id)?.shift()?.resolve(digest);
        if (digest !== undefined)
            waiting.delete(id);
    });
    worker.on('error', (error) => {
        failure = error;
        for (const one of [...waiting.values()].flat())
            one.reject(error);
        waiting.clear();
    });
    // After the listeners: they would keep the process alive again.
    worker.unref();
    function ask(request) {
        if (failure !== undefined)
            return Promise.reject(failure);
        return new Promise((resolve, reject) => {
            const before = waiting.get(request.id) ?? [];
            waiting.set(request.id, [...before, { resolve, reject }]);
            if (open === 0)
                worker.ref();
            open += 1;
            worker.postMessage(request);
        });
    }
    return {
        start(algorithm) {
            const id = (hashes += 1);
            return {
                update: (bytes) => handled(ask({ id, algorithm, bytes }).then(() => undefined)),
                digest: async () => (await ask({ id, algorithm })) ?? '',
            };
        },
    };
}
/** A reader that leaves early waits for nothing: its failure must not end the process. */
function handled(work) {
    work.catch(() => { });
    return work;
}
/** Runs in the thread, as text: nothing of this file is there but its parameters. */
function serve({ parentPort }, { createHash }) {
    const hashes = new Map();
    parentPort?.on('message', ({ id, algorithm, bytes }) => {
        const hash = hashes.get(id) ?? createHash(algorithm);
        if (bytes === undefined) {
            hashes.delete(id);
            parentPort.postMessage({ id, digest: hash.digest('hex') });
            return;
        }
        hashes.set(id, hash.update(bytes));
        parentPort.postMessage({ id });
    });
}

;// CONCATENATED MODULE: ./lib/src/registry/hashing.js



/** Computes digests on the thread that asks. */
const hashHere = (algorithm) => {
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    return {
        update: (chunk) => void hash.update(chunk),
        digest: () => hash.digest('hex'),
    };
};
/** Below this, a thread takes longer to start than to help. */
const minThreadBytes = 16 * 1024 * 1024;
/**
 * Computes digests of large blobs on a thread of its own, begun with the first of them: half of a copy's processor time
 * is hashing, and reading and writing go on meanwhile. On one processor, and where no thread can be had, it is
 * `hashHere`.
 */
function createHashing(processors = (0,external_node_os_.availableParallelism)(), startThread = createHashThread) {
    let thread;
    function threadOrNone() {
        try {
            return (thread ??= startThread());
        }
        catch {
            return undefined;
        }
    }
    return (algorithm, bytes) => {
        const known = bytes < minThreadBytes || processors < 2 ? undefined : threadOrNone();
        return known === undefined ? hashHere(algorithm, bytes) : known.start(algorithm);
    };
}


/***/ }),

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        throw malformed(subject, 'is not JSON');
    }
    throw malformed(subject, 'is not a JSON object');
}
function descriptors(value, subject) {
    if (!Array.isArray(value))
        throw malformed(subject, 'has no list of layers or manifests');
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        throw malformed(subject, 'has a descriptor that is not an object');
    const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw malformed(subject, `names the digest ${describe(digest)}`);
    if (typeof mediaType !== 'string')
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} no media type`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} the size ${describe(size)}`);
    }
    return {
        mediaType,
        digest,
        size,
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers = new Set([
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);
function isManifestType(mediaType) {
    return manifestTypes.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === ociIndex || mediaType === dockerIndex;
}
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 28258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
function parseImageName(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb({
            code: 'reference-without-registry',
            where: what,
            expected: "a registry's host first, such as registry.example.com/shop/cart",
            found: `"${text}"`,
        });
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-registry',
            where: what,
            expected: 'a host with an optional port',
            found: `"${registry}"`,
        });
    }
    return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}
/** Checks a repository's path below its registry. @throws UsageError */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb({
            code: 'uppercase-repository',
            where: what,
            expected: 'a repository in lower case, as the distribution specification says',
            found: `"${path}"`,
            fix: `write "${path.toLowerCase()}"`,
        });
    }
    if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb({
        code: 'invalid-repository',
        where: what,
        expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
        found: `"${path}"`,
    });
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const maxReferenceLength = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > maxReferenceLength) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-reference',
            where: what,
            expected: `at most ${maxReferenceLength} characters`,
            found: `${text.length}`,
        });
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** Writes a reference so that `parseReference` reads it back. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** Points a reference's repository at another tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
function parseLocation(registry, image) {
    const path = parseRepositoryPath(image, 'image');
    if (!registry.startsWith('oci:'))
        return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
    const directory = trimSlashes(registry.slice('oci:'.length));
    if (directory === '')
        throw emptyLayout('registry', registry);
    return { kind: 'layout', directory: `${directory}/${path}` };
}
function parseImage(text, what) {
    refuseUrl(text, what);
    const [named, digest] = splitDigest(text, what);
    const colon = named.lastIndexOf(':');
    if (colon <= named.lastIndexOf('/'))
        return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tag',
            where: what,
            expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
            found: `"${tag}" in "${text}"`,
        });
    }
    return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0')) {
        throw new errors/* UsageError */.eb({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
    }
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb({
            code: 'credentials-in-reference',
            where: what,
            expected: 'a reference without credentials',
            fix: "put them into the environment or docker's config.json",
        });
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb({
            code: 'reference-is-url',
            where: what,
            expected: `a reference without "${text.slice(0, scheme)}://"`,
        });
    }
}
/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text, what) {
    const at = text.lastIndexOf('@');
    if (at < 0)
        return [text, undefined];
    const after = text.slice(at + 1);
    if ((0,digest/* isDigest */.Bc)(after))
        return [text.slice(0, at), after];
    if (/^[a-z0-9]+:/i.test(after))
        return [text.slice(0, at), (0,digest/* parseDigest */.m)(after, what)];
    return [text, undefined];
}
function pointed(tag, digest) {
    return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function checkPointing(reference, text, what, allowed) {
    const { tag, digest } = reference;
    if (allowed === 'one' && tag === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-nowhere',
            where: what,
            expected: `a tag or a digest after "${text}"`,
            found: 'neither',
        });
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'reference-points-twice',
            where: what,
            expected: 'a tag or a digest',
            found: `both in "${text}"`,
            fix: 'keep the digest, it names one artifact for ever',
        });
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-digest',
            where: what,
            expected: 'no digest here',
            found: `one in "${text}"`,
        });
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'unexpected-tag',
            where: what,
            expected: 'a repository without a tag',
            found: `"${text}"`,
        });
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb({
        code: 'invalid-reference',
        where: what,
        expected: 'a directory after "oci:"',
        found: `"${text}"`,
    });
}


/***/ }),

/***/ 12806:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ retryAttempt)
/* harmony export */ });
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34744);

/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = {
    deadlineMs: 300_000,
    firstPauseMs: 500,
    maxPauseMs: 10_000,
    maxAttempts: 6,
    maxRefusals: 3,
};
/** Runs one request to a registry, again while it fails with a TransientError. */
function retryAttempt(clock, operation) {
    return (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryTransient */ .j)(operation, policy, clock);
}


/***/ }),

/***/ 64318:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** Makes a version's tag: a tag cannot hold SemVer's `+`, so it becomes `_`, as in Helm. @throws UsageError */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-tag',
        where: 'version',
        expected: 'at most 128 letters, digits, "_", "." and "-" to use as a tag',
        found: `"${version}"`,
    });
}


/***/ }),

/***/ 77178:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23722);




/** Computes the digest of bytes by another digest's algorithm, so that the two can be compared. */
function digestLike(expected, bytes) {
    const algorithm = algorithmOf(expected);
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever gets a good end of bad
 * bytes. `where` names the side that sent them.
 * @throws RefusedError
 */
async function* verified(blob, content, where, hashing = _hashing_js__WEBPACK_IMPORTED_MODULE_3__/* .hashHere */ .H) {
    const hash = hashing(algorithmOf(blob.digest), blob.size);
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > blob.size)
            throw wrongSize(blob, where, 'more');
        const hashed = hash.update(chunk);
        yield chunk;
        await hashed;
    }
    if (size < blob.size)
        throw wrongSize(blob, where, `${size}`);
    const found = `${algorithmOf(blob.digest)}:${await hash.digest()}`;
    if (found !== blob.digest)
        throw wrongDigest(blob.digest, found, where);
}
/** Makes the error for bytes that do not have their digest. */
function wrongDigest(expected, found, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'wrong-bytes',
        where,
        expected: `bytes with the digest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(expected)}`,
        found: `${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(found)}: altered or damaged there; nothing was kept`,
    });
}
function wrongSize(blob, where, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk({
        code: 'wrong-size',
        where,
        expected: `${blob.size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)}`,
        found: `${found}; nothing was kept`,
    });
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
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


/***/ }),

/***/ 16905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const maxLength = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > maxLength)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** Returns the highest by precedence, or undefined for an empty list. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ }),

/***/ 1052:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ createWeb)
});

// EXTERNAL MODULE: ./lib/src/http/response.js
var response = __webpack_require__(28112);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/http/client.js
var client = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/src/http/connection-error.js
var connection_error = __webpack_require__(27056);
// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
// EXTERNAL MODULE: ./lib/src/http/forbidden-address.js
var forbidden_address = __webpack_require__(56599);
;// CONCATENATED MODULE: ./lib/src/web/address.js


/**
 * Parses a server's address from a flow file or the environment.
 * It is https, or http where the host is named insecure, loopback included. Throws UsageError, and RefusedError for a
 * link-local or metadata address.
 */
function serverAddress(text, title, insecure) {
    if (!URL.canParse(text)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-address',
            where: title,
            expected: 'an address such as https://host',
            found: `"${printable(text)}"`,
        });
    }
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb({
            code: 'address-with-credentials',
            where: title,
            found: `the address of ${url.host} has credentials in it`,
            fix: 'remove them',
        });
    }
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol === 'http:' && isNamed(url, insecure))
        return url;
    throw new errors/* UsageError */.eb({
        code: 'insecure-address',
        where: title,
        expected: 'https',
        found: `${printable(url.protocol)}//${url.host}`,
        fix: 'name the host in KRCI_DEPLOY_INSECURE_HOSTS if it is meant',
    });
}
/**
 * Returns the target of a redirect: the same host by the same or a better protocol.
 * An answer of another host would not be an answer of the named server. Throws RefusedError.
 */
function redirected(location, from, name) {
    if (!URL.canParse(location, from.href))
        throw elsewhere(name, 'something that is no address');
    const url = new URL(location, from);
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw elsewhere(name, 'an address with credentials in it');
    if (url.hostname !== from.hostname) {
        throw elsewhere(name, (0,forbidden_address/* isLoopback */.U9)(url.hostname) ? 'this very machine' : `another host, ${url.host}`);
    }
    const isUpgrade = from.protocol === 'http:' && url.protocol === 'https:';
    if (isUpgrade || (url.protocol === from.protocol && url.port === from.port))
        return url;
    throw elsewhere(name, `${printable(url.protocol)}//${url.host}`);
}
function isNamed(url, insecure) {
    return insecure.includes(url.host) || insecure.includes(url.hostname);
}
function elsewhere(name, where) {
    return new errors/* RefusedError */.fk({
        code: 'forbidden-redirect',
        where: name,
        found: `it redirects to ${where}`,
        fix: 'name the address of the server if it has moved',
    });
}
function printable(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 100);
}

// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __webpack_require__(3219);
// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/http/retry-after.js
var retry_after = __webpack_require__(34190);
// EXTERNAL MODULE: ./lib/src/http/server-message.js
var server_message = __webpack_require__(19846);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/web/failure.js







/** Makes the error for an unexpected status, with the server's message. */
function statusFailure(answer, asked, now) {
    const { status } = answer;
    const { name, what } = asked;
    const said = (0,server_message/* serverMessageSuffix */.u)(wordsOf(answer.bytes));
    if ((0,response/* isTransientStatus */.Dm)(answer)) {
        const after = (0,retry_after/* retryAfterMs */.V)(answer.header('retry-after'), now);
        return new transient_error/* TransientError */.N({ code: 'server-unavailable', where: name, expected: what, found: `status ${status}${said}` }, { retryAfterMs: after });
    }
    const { code, reason, fix } = meaningOf(status, asked);
    return new errors/* RemoteError */.Hi({
        code,
        where: name,
        expected: what,
        found: `status ${status}${said}${reason === undefined ? '' : `: ${reason}`}`,
        fix,
    });
}
function meaningOf(status, { token, variables, scope }) {
    if (status === 407)
        return { code: 'proxy-credentials', reason: proxy/* proxyWantsCredentials */.e[1] };
    if (variables === undefined) {
        return status === 404 ? { code: 'not-found' } : { code: 'server-refused', reason: 'it is asked without a token' };
    }
    if (status === 401 && token === undefined) {
        return { code: 'token-missing', reason: 'it asks for a token, and none is set', fix: `set ${variables}` };
    }
    if (status === 401) {
        return { code: 'token-refused', reason: `the token of ${token} is wrong, expired or revoked`, fix: 'replace it' };
    }
    if (status === 403) {
        const reason = `the token of ${token ?? variables} may not, it needs ${scope}`;
        return { code: 'token-too-narrow', reason, fix: 'give the token this permission' };
    }
    if (status === 404) {
        return { code: 'not-found', reason: `there is none, or the token may not see it (it needs ${scope})` };
    }
    return { code: 'server-refused' };
}
/** Reads the server's message in the shapes of SonarQube, Prometheus, ServiceNow and Jira. */
function wordsOf(bytes) {
    if (bytes === undefined || bytes.length > 65_536)
        return '';
    try {
        const body = (0,json/* parseJson */.qF)(bytes, '');
        const words = candidates(body).find((one) => typeof one === 'string');
        return typeof words === 'string' ? words : '';
    }
    catch {
        return '';
    }
}
function candidates(body) {
    const first = (name) => {
        const list = (0,json/* member */.Dc)(body, name);
        return (0,json/* isList */.Lv)(list) ? list[0] : undefined;
    };
    const error = (0,json/* member */.Dc)(body, 'error');
    return [
        (0,json/* textAt */.$6)(first('errors'), 'msg'),
        (0,json/* isObject */.Gv)(error) ? (0,json/* textAt */.$6)(error, 'message') : error,
        first('errorMessages'),
        (0,json/* textAt */.$6)(body, 'message'),
    ];
}

;// CONCATENATED MODULE: ./lib/src/web/token.js

/**
 * Returns the Authorization header for a server.
 * Throws RefusedError for a token that is for another one.
 */
function authorization(base, { title, tokenAs }, credential) {
    const { token, home } = credential;
    if (token === undefined)
        return undefined;
    if (home !== undefined && originOf(home.url) !== base.origin) {
        throw new errors/* RefusedError */.fk({
            code: 'token-of-another-server',
            where: title,
            found: `${token.variable} is for ${originOf(home.url)} (${home.variable}), and ${base.origin} is to be asked`,
            fix: 'correct the one that is wrong',
        });
    }
    if (token.username !== undefined)
        return basic(token.username, token.secret);
    return tokenAs === 'user' ? basic(token.secret, '') : `Bearer ${token.secret}`;
}
function originOf(url) {
    return URL.canParse(url) ? new URL(url).origin : 'no address';
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/web/create.js









/**
 * No new attempt starts after two minutes.
 * `Retry-After` is kept as far as that leaves room for it.
 */
const policy = {
    deadlineMs: 120_000,
    firstPauseMs: 500,
    maxPauseMs: 10_000,
    maxAttempts: 5,
    maxRefusals: 3,
};
const maxRedirects = 3;
const maxAnswerBytes = 4 * 1024 * 1024;
function createWeb(options) {
    const { credentials = {}, insecure = [], environment = {}, timeoutMs = 30_000 } = options;
    const usual = { timeoutMs, maxBytes: maxAnswerBytes, environment, deadline: options.deadline };
    const exchange = (0,client/* createExchange */.C)(usual);
    return {
        home: (service) => credentials[service]?.home?.url,
        open(server) {
            const base = serverAddress(server.base, server.title, insecure);
            const credential = (server.service && credentials[server.service]) ?? {};
            return createServer({
                server,
                base,
                exchange: server.limits === undefined && server.ca === undefined
                    ? exchange
                    : (0,client/* createExchange */.C)({ ...usual, ...server.limits, ca: server.ca }),
                clock: options.clock,
                header: authorization(base, server, credential),
                token: credential.token?.variable,
            });
        },
    };
}
const variables = {
    sonar: 'KRCI_DEPLOY_SONAR_TOKEN',
    prometheus: 'KRCI_DEPLOY_PROMETHEUS_TOKEN',
    change: 'KRCI_DEPLOY_CHANGE_TOKEN, or KRCI_DEPLOY_CHANGE_USERNAME and KRCI_DEPLOY_CHANGE_PASSWORD',
    argocd: 'KRCI_DEPLOY_ARGOCD_TOKEN',
    kubernetes: 'KRCI_DEPLOY_KUBERNETES_TOKEN',
};
function createServer(line) {
    const { server, base, clock, token } = line;
    const name = `${server.title} at ${base.host}`;
    async function read(request) {
        const wanted = server.service && variables[server.service];
        const asked = { name, what: request.what, scope: server.scope, token, variables: wanted };
        // A sent request may have been executed, unless the connection failed or the answer asks for a retry.
        const mayRepeat = (error) => methodOf(request) === 'GET' || error.isConnectionRefused || error.retryAfterMs !== undefined;
        if (server.isOnce === true)
            return answered(request, asked, line);
        return (0,retry/* retryTransient */.j)(() => answered(request, asked, line), policy, clock, mayRepeat);
    }
    return {
        name,
        base,
        read,
        async ask(request) {
            const { status, bytes, date } = await read(request);
            return { status, body: (0,json/* parseJson */.qF)(bytes, name), date };
        },
    };
}
async function answered(request, asked, line) {
    try {
        const answer = await follow(wholeRequest(request, line), asked.name, line.exchange);
        const { status, bytes } = answer;
        const isAnswer = (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
        if (!isAnswer)
            throw statusFailure(answer, asked, line.clock.now());
        if (bytes === undefined) {
            throw new errors/* EvidenceError */.oe({
                code: 'answer-too-large',
                where: asked.name,
                expected: `at most ${line.server.limits?.maxBytes ?? maxAnswerBytes} bytes of ${asked.what}`,
                found: 'more',
                fix: 'ask for less',
            });
        }
        return { status, bytes, date: dateOf(answer) };
    }
    catch (error) {
        throw (0,connection_error/* connectionError */.$)(error, asked.name);
    }
}
function methodOf({ method, body }) {
    return method ?? (body === undefined ? 'GET' : 'POST');
}
function wholeRequest(request, { base, header }) {
    const { path, query = {}, body, media, bodyMedia = 'application/json' } = request;
    const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return {
        method: methodOf(request),
        url,
        headers: {
            accept: media ?? 'application/json',
            'user-agent': 'krci-deploy',
            ...(body === undefined ? {} : { 'content-type': bodyMedia }),
            ...(header === undefined ? {} : { authorization: header }),
        },
        body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
    };
}
/** Follows redirects of a GET by hand. They stay on the host, and so does the token. */
async function follow(request, name, exchange) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const answer = await exchange({ ...request, url });
        if (!(0,response/* isRedirect */.N6)(answer))
            return answer;
        const location = answer.header('location');
        if (location === undefined || request.method !== 'GET') {
            throw new errors/* RemoteError */.Hi({
                code: 'unexpected-redirect',
                where: name,
                found: `it answers with a redirect (${answer.status})`,
                fix: 'name its address',
            });
        }
        url = redirected(location, url, name);
    }
    throw new errors/* RemoteError */.Hi({
        code: 'too-many-redirects',
        where: name,
        found: `it redirects more than ${maxRedirects} times`,
        fix: 'name its address',
    });
}
function dateOf(answer) {
    const time = Date.parse(answer.header('date') ?? '');
    return Number.isNaN(time) ? undefined : new Date(time);
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
