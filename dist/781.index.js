export const id = 781;
export const ids = [781,258];
export const modules = {

/***/ 82514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



/**
 * Link-local addresses and the cloud metadata services behind them: no server of ours lives there, and a redirect or an
 * upload location that leads there wants a machine's credentials.
 */
const forbidden = forbiddenAddresses();
function forbiddenAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    list.addSubnet('169.254.0.0', 16);
    list.addSubnet('fe80::', 10, 'ipv6');
    list.addAddress('fd00:ec2::254', 'ipv6');
    list.addAddress('100.100.100.200');
    list.addAddress('0.0.0.0');
    list.addAddress('::', 'ipv6');
    return list;
}
/** True for `localhost` and loopback addresses; `hostname` is that of a URL, so IPv6 stands in brackets. */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
/** Throws RefusedError when the URL names a link-local or metadata address outright. */
function refuseForbidden(url) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) !== 0 && isForbidden(bare))
        throw refusal(url.host);
}
/** Name lookup that finds no link-local or metadata address, whatever a name server says. */
const guardedLookup = (hostname, options, callback) => {
    const all = { ...options, all: true };
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, all, (error, addresses) => {
        if (error !== null) {
            callback(error, []);
            return;
        }
        const bad = addresses.some(({ address }) => isForbidden(address));
        const [first] = addresses;
        if (bad || first === undefined)
            callback(refusal(hostname), []);
        else if (options.all === true)
            callback(null, addresses);
        else
            callback(null, first.address, first.family);
    });
};
function isForbidden(address) {
    return forbidden.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}
function refusal(host) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk('forbidden-address', `${host} is a link-local or metadata address; nothing that we ask is there`);
}


/***/ }),

/***/ 96566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   WG: () => (/* binding */ isPassing)
/* harmony export */ });
function headOf({ statusCode, headers }) {
    return {
        status: statusCode ?? 0,
        header: (name) => {
            const value = headers[name];
            return Array.isArray(value) ? value.join(', ') : value;
        },
    };
}
const redirects = new Set([301, 302, 303, 307, 308]);
/** RFC 9110 section 15.4, of its statuses those that lead to another place. */
function isRedirect({ status }) {
    return redirects.has(status);
}
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether another attempt may be answered otherwise. */
function isPassing({ status }) {
    return passing.has(status);
}
/** Reads a body into memory, up to `limit` bytes; undefined when there is more. */
async function readBounded(answer, limit) {
    if (Number(answer.header('content-length') ?? 0) > limit) {
        answer.discard();
        return undefined;
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 85781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
// EXTERNAL MODULE: ./lib/src/clock.js
var src_clock = __webpack_require__(79508);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
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
/** Replaces every form in which a credential could show up in what Git prints, and any userinfo in a URL. */
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
    throw new errors/* UsageError */.eb('invalid-credential-host', `a Git credential needs the server it is for, expected an origin such as https://git.example.com, found "${host.replace(/\/\/.*@/, '//***@')}"`);
}

;// CONCATENATED MODULE: ./lib/src/git/environment.js
/**
 * What of the caller's environment a Git process may see: where things are, how to reach the network, which keys and
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
/** Settings for every Git process of ours: no hooks, no helpers that a repository can name, no odd transports. */
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
/** The environment of a Git process: `own` is the caller's, settings travel as GIT_CONFIG_* after the caller's own. */
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
        // Nobody reads line by line: a write for each commit that Git lists would only take time.
        GIT_FLUSH: '0',
        ...extra,
        ...numbered([...inherited(own), ...always, ...settings]),
    };
}
/** GIT_CONFIG_* that the caller has set, which ours would otherwise replace: safe.directory is often given so. */
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
    return { run: (args, options = {}) => run(binary, args, options) };
}
async function run(binary, args, options) {
    const { credentials, log } = binary;
    const command = commandOf(args);
    const network = options.network ?? networked.has(command);
    const settings = network ? credentials.flatMap(credentialSettings) : [];
    const cwd = options.cwd ?? binary.cwd;
    log.debug(scrub(`git ${args.join(' ')}`, credentials));
    const child = (0,external_node_child_process_.spawn)('git', [...args], {
        cwd,
        env: gitEnvironment(binary.environment, settings, options.env),
        stdio: 'pipe',
        windowsHide: true,
    });
    const ended = await outcome(child, command, cwd, options);
    const stderr = scrub(ended.stderr, credentials);
    if (ended.exitCode === 0 || options.accept?.includes(ended.exitCode) === true) {
        return outputOf(ended.stdout, stderr, ended.exitCode);
    }
    throw new git/* GitError */.X(command, ended.exitCode, stderr);
}
/** The text is made for who asks for it: megabytes of objects are read as bytes. */
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
    const maxOutput = options.maxOutput ?? defaultMaxOutput;
    const timeout = options.timeout ?? defaultTimeout;
    return new Promise((resolve, reject) => {
        const stdout = [];
        let size = 0;
        let stderr = Buffer.alloc(0);
        const stop = (error) => {
            child.kill('SIGTERM');
            reject(error);
        };
        const timer = setTimeout(() => stop(tooSlow(command, timeout)), timeout);
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
    return new errors/* UsageError */.eb('git-not-found', `git could not be started in ${cwd}: expected git on PATH and an existing directory; install git 2.34 or newer, or correct the directory`, { cause });
}
function tooMuch(command, limit) {
    return new errors/* RefusedError */.fk('git-output-too-large', `git ${command} printed more than the ${limit} bytes allowed`);
}
function tooSlow(command, timeout) {
    return new errors/* RemoteError */.Hi('git-timeout', `git ${command} did not end within ${timeout / 1000} s and was stopped`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/git/path.js

const maxLength = 4096;
const maxDepth = 64;
/**
 * The parts of a path from the root of a repository. Throws UsageError for what Git would not check out: an empty part,
 * `.`, `..`, `.git` in any case, a control character, a backslash.
 */
function pathParts(path) {
    const parts = path.split('/');
    if (path.length > maxLength || parts.length > maxDepth)
        throw invalid(path, 'it is too long or too deep');
    for (const part of parts) {
        if (part === '' || part === '.' || part === '..')
            throw invalid(path, 'it has an empty part, "." or ".."');
        if (/^\.git$/i.test(part))
            throw invalid(path, 'it reaches into .git');
        if (/[\p{Cc}\\]/u.test(part))
            throw invalid(path, 'it holds a control character or a backslash');
    }
    return parts;
}
function invalid(path, why) {
    return new errors/* UsageError */.eb('invalid-path', `expected a path from the root of the GitOps repository, found ${JSON.stringify(path.slice(0, 200))}: ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/git/batch.js
/**
 * Gathers the keys that are asked for until the event loop turns, and loads them together: a thousand reads started at
 * once cost one fetch. A load that fails fails every key of its batch; an error as a value fails its own key.
 */
function batched(load) {
    let loading;
    let keys = new Set();
    const turn = async () => {
        await new Promise((resolve) => setImmediate(resolve));
        const batch = [...keys];
        keys = new Set();
        loading = undefined;
        return load(batch);
    };
    return async (key) => {
        keys.add(key);
        loading ??= turn();
        const value = (await loading).get(key);
        if (value instanceof Error)
            throw value;
        return value;
    };
}

;// CONCATENATED MODULE: ./lib/src/git/tree.js
const space = 0x20;
/** Reads a tree object; `idLength` is 20 bytes for SHA-1 and 32 for SHA-256. Throws when it is cut short. */
function* treeEntries(tree, idLength) {
    const bytes = Buffer.from(tree.buffer, tree.byteOffset, tree.byteLength);
    for (let at = 0; at < bytes.length;) {
        const afterMode = bytes.indexOf(space, at);
        const afterName = bytes.indexOf(0, afterMode);
        const end = afterName + 1 + idLength;
        if (afterMode === -1 || afterName === -1 || end > bytes.length)
            throw new Error('a tree object is cut short');
        const mode = bytes.toString('latin1', at, afterMode);
        const name = bytes.toString('utf8', afterMode + 1, afterName);
        yield { kind: kindOf(mode), mode, name, id: bytes.toString('hex', afterName + 1, end) };
        at = end;
    }
}
function findEntry(tree, name, idLength) {
    for (const entry of treeEntries(tree, idLength)) {
        if (entry.name === name)
            return entry;
    }
    return undefined;
}
function kindOf(mode) {
    if (mode === '40000')
        return 'directory';
    if (mode === '120000')
        return 'link';
    return mode === '160000' ? 'submodule' : 'file';
}

;// CONCATENATED MODULE: ./lib/src/git/tree-reader.js



const maxListed = 500_000;
/** Finds paths in a commit's tree, whose parts are fetched as they are needed, one level for all paths at a time. */
class TreeReader {
    #store;
    #root;
    #looked;
    #indexes = new Map();
    constructor(store, root) {
        this.#store = store;
        this.#root = root;
        this.#looked = new Set(namesOn(root.commit, root.seen));
    }
    /** What the paths name; absent: nothing. A symbolic link or submodule, on the way or at the end, is a refusal. */
    async resolve(paths) {
        await this.#look(paths);
        const found = new Map();
        let level = paths.map((path) => ({ path, parts: pathParts(path), tree: this.#root.tree }));
        for (let depth = 0; level.length > 0; depth += 1) {
            await this.#index(level.map(({ tree }) => tree));
            const next = [];
            for (const { path, parts, tree } of level) {
                const entry = this.#indexes.get(tree)?.get(parts[depth] ?? '');
                if (entry === undefined)
                    continue;
                const special = refusal(entry, parts.slice(0, depth + 1).join('/'));
                if (special !== undefined || depth === parts.length - 1)
                    found.set(path, special ?? entry);
                else if (entry.kind === 'directory')
                    next.push({ path, parts, tree: entry.id });
            }
            level = next;
        }
        return found;
    }
    /** Regular files below a directory, sorted. */
    async files(directory) {
        const found = [];
        const top = await this.#directory(directory);
        let level = top === undefined ? [] : [{ prefix: directory === '' ? '' : `${directory}/`, tree: top }];
        while (level.length > 0) {
            await this.#index(level.map(({ tree }) => tree));
            const next = [];
            for (const { prefix, tree } of level) {
                for (const { kind, name, id } of this.#indexes.get(tree)?.values() ?? []) {
                    if (kind === 'file')
                        found.push(prefix + name);
                    if (kind === 'directory')
                        next.push({ prefix: `${prefix}${name}/`, tree: id });
                }
                if (found.length > maxListed)
                    throw tooMany(this.#store.name);
            }
            level = next;
        }
        return found.toSorted();
    }
    async #directory(path) {
        if (path === '')
            return this.#root.tree;
        const entry = (await this.resolve([path])).get(path);
        if (entry instanceof Error)
            throw entry;
        return entry?.kind === 'directory' ? entry.id : undefined;
    }
    /** Whatever a fetch has brought along: one look for all levels. */
    async #look(paths) {
        const names = namesOn(this.#root.commit, paths).filter((name) => !this.#looked.has(name));
        for (const name of names)
            this.#looked.add(name);
        await this.#store.peek(names);
    }
    async #index(trees) {
        const unread = [...new Set(trees)].filter((id) => !this.#indexes.has(id));
        for (const [id, { bytes }] of await this.#store.get(unread)) {
            this.#indexes.set(id, new Map([...treeEntries(bytes, id.length / 2)].map((entry) => [entry.name, entry])));
        }
    }
}
/** Names of everything between a commit and the files at some paths. */
function namesOn(commit, paths) {
    const names = new Set();
    for (const path of paths) {
        const parts = path.split('/');
        for (let depth = 1; depth <= parts.length; depth += 1)
            names.add(`${commit}:${parts.slice(0, depth).join('/')}`);
    }
    return [...names];
}
function refusal({ kind }, path) {
    if (kind !== 'link' && kind !== 'submodule')
        return undefined;
    const what = kind === 'link' ? 'a symbolic link' : 'a submodule';
    return new errors/* RefusedError */.fk(kind === 'link' ? 'symbolic-link' : 'submodule', `${path} is ${what}, and only files that the GitOps repository itself holds are read or changed: name the file it leads to`);
}
function tooMany(name) {
    return new errors/* RefusedError */.fk('too-many-files', `${name} holds more than the ${maxListed} files that are listed; name a directory`);
}

;// CONCATENATED MODULE: ./lib/src/git/snapshot.js




const maxFile = 10 * 1024 * 1024;
/** Reads a commit that has been fetched or made here; what is here of the paths `likely` is read along with it. */
async function readSnapshot(store, commit, likely = []) {
    await store.peek([commit, `${commit}^{tree}`, ...namesOn(commit, likely)]);
    const object = (await store.get([commit])).get(commit);
    if (object === undefined)
        throw new Error(`the commit ${commit} was fetched and is not there`);
    const { tree, parents } = readHeader(object);
    const trees = new TreeReader(store, { commit, tree, seen: likely });
    const asked = new Set();
    const read = batched((paths) => readFiles(store, trees, paths));
    const entry = batched((paths) => trees.resolve(paths));
    return {
        commit,
        tree,
        parents,
        entry: (path) => checked(path, entry),
        read: (path) => checked(path, (good) => {
            asked.add(good);
            return read(good);
        }),
        asked: () => [...asked],
        list: (directory) => trees.files(directory.replace(/\/$/, '')),
    };
}
/** Fetches a commit by its id alone and reads it. Throws RefusedError `no-such-commit` and RemoteError. */
async function readCommit(store, commit) {
    try {
        await store.get([commit]);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) || error.code !== 'branch-moved')
            throw error;
        throw new errors/* RefusedError */.fk('no-such-commit', `${store.name}: expected the commit ${commit}, found that the server does not have it, or does not hand out commits by id: check the id, and that it is on a branch`, { cause: error });
    }
    return readSnapshot(store, commit);
}
/** A path that is none fails by itself, not with the batch that it would have joined. */
async function checked(path, ask) {
    pathParts(path);
    return ask(path);
}
async function readFiles(store, trees, paths) {
    const ids = new Map();
    const contents = new Map();
    for (const [path, entry] of await trees.resolve(paths)) {
        if (entry instanceof Error)
            contents.set(path, entry);
        else if (entry.kind === 'file')
            ids.set(path, entry.id);
    }
    const blobs = await store.get([...new Set(ids.values())]);
    for (const [path, id] of ids)
        contents.set(path, contentOf(path, blobs.get(id)));
    return contents;
}
function contentOf(path, blob) {
    if (blob === undefined)
        throw new Error(`the content of ${path} was fetched and is not there`);
    if (blob.bytes.length <= maxFile)
        return blob.bytes;
    return new errors/* RefusedError */.fk('file-too-large', `${path} has ${blob.bytes.length} bytes, more than the ${maxFile} that are read`);
}
/** The header of a commit object: a line per field, then an empty line. */
function readHeader({ type, bytes }) {
    if (type !== 'commit') {
        throw new errors/* RefusedError */.fk('not-a-commit', `expected the branch to point at a commit, found a ${type}`);
    }
    const [header = ''] = Buffer.from(bytes).toString('latin1').split('\n\n', 1);
    const values = (key) => header.split('\n').flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
    const [tree] = values('tree');
    if (tree === undefined)
        throw new Error('a commit without a tree');
    return { tree, parents: values('parent') };
}

;// CONCATENATED MODULE: ./lib/src/git/directory.js






const directory_maxListed = 500_000;
/**
 * The files of a directory as they lie there. Landing writes each changed file in one step (a new file in its place, the
 * mode kept) and makes no commit. Symbolic links are neither read nor written through.
 */
function createDirectory(path) {
    const root = (0,external_node_path_.resolve)(path);
    const snapshot = {
        commit: undefined,
        read: (file) => readRegular(root, file),
        list: (directory) => listRegular(root, directory.replace(/\/$/, '')),
    };
    return {
        name: root,
        snapshot: async () => {
            await checkRoot(root);
            return snapshot;
        },
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
        landOn: () => Promise.reject(new errors/* UsageError */.eb('no-branch', `${root} is edited in place and has no branch for a change request; give a repository`)),
    };
}
async function checkRoot(root) {
    const found = await lstatOrNothing(await (0,promises_.realpath)(root).catch(() => root));
    if (found?.isDirectory() === true)
        return;
    throw new errors/* UsageError */.eb('directory-not-found', `expected a directory at ${root}, found ${found === undefined ? 'nothing' : 'a file'}`);
}
/** What a path names when no part of it is a symbolic link; undefined when nothing. */
async function statInside(root, path) {
    const parts = pathParts(path);
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
    if (found.size <= maxFile)
        return (0,promises_.readFile)((0,external_node_path_.join)(root, path));
    throw new errors/* RefusedError */.fk('file-too-large', `${path} has ${found.size} bytes, more than the ${maxFile} that are read`);
}
async function listRegular(root, directory) {
    if (directory !== '' && (await statInside(root, directory))?.isDirectory() !== true)
        return [];
    const files = [];
    const waiting = [directory];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, next), { withFileTypes: true })) {
            const path = next === '' ? entry.name : `${next}/${entry.name}`;
            if (entry.isDirectory() && entry.name !== '.git')
                waiting.push(path);
            if (entry.isFile())
                files.push(path);
        }
        if (files.length > directory_maxListed) {
            throw new errors/* RefusedError */.fk('too-many-files', `${root} holds more than the ${directory_maxListed} files that are listed`);
        }
    }
    return files.toSorted();
}
/** The mode of the file to replace, undefined when there is none. Throws for what cannot be a file. */
async function modeOf(root, path) {
    const parts = pathParts(path);
    for (let depth = 1; depth < parts.length; depth += 1) {
        const parent = parts.slice(0, depth).join('/');
        const found = await statInside(root, parent);
        if (found !== undefined && !found.isDirectory())
            throw notAFile(path, `${parent} is a file`);
    }
    const found = await statInside(root, path);
    if (found !== undefined && !found.isFile())
        throw notAFile(path, 'it is no regular file');
    return found === undefined ? undefined : Number(found.mode) & 0o7777;
}
async function replace(root, { path, content }, mode) {
    const target = (0,external_node_path_.join)(root, ...pathParts(path));
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
    return new errors/* RefusedError */.fk('not-a-file', `${path} cannot be written as a file: ${why}`);
}
function symbolicLink(path) {
    return new errors/* RefusedError */.fk('symbolic-link', `${path} is a symbolic link, and only files that the directory itself holds are read or changed: name the file it leads to`);
}

// EXTERNAL MODULE: ./lib/src/git/location.js
var git_location = __webpack_require__(46762);
// EXTERNAL MODULE: ./lib/src/git/message.js
var git_message = __webpack_require__(49730);
;// CONCATENATED MODULE: ./lib/src/git/branch-name.js

// git-check-ref-format(1), rules 1 to 10; Git checks again, this is for the sentence and for what precedes Git.
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)|^@$/u;
/** The branch's full ref name. Throws UsageError for what cannot name a branch. */
function branchRef(branch) {
    const short = branch.replace(/^refs\/heads\//, '');
    if (short.length > 0 && short.length <= 255 && !forbidden.test(short))
        return `refs/heads/${short}`;
    throw new errors/* UsageError */.eb('invalid-branch', `expected the name of a branch, found ${JSON.stringify(branch.slice(0, 100))}: Git allows no space, "..", control character or any of ~^:?*[\\ in it, and no leading dash or dot`);
}

;// CONCATENATED MODULE: ./lib/src/git/private-repository.js


/** The remote's name in a private repository. */
const remote = 'gitops';
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
 * Says nothing of a partial clone: a Git that knew of one would fetch whatever it misses, one object at a time. Fetches
 * are told by `promisor` and everybody else sees what is there.
 */
function configOf({ url, objectFormat }) {
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
function promisor({ filter }) {
    if (filter === 'none')
        return [];
    return ['-c', `remote.${remote}.promisor=true`, '-c', `remote.${remote}.partialCloneFilter=tree:0`];
}

// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
// EXTERNAL MODULE: ./lib/src/git/transport.js
var transport = __webpack_require__(36084);
;// CONCATENATED MODULE: ./lib/src/git/push.js



/**
 * Pushes a commit by compare and set. Without a lease that is what Git does anyway: it sends the value that the server
 * announced, which must be an ancestor of the commit, and the server compares again under its own lock. Throws
 * LostRaceError, TransientError when nobody knows what became of it, RefusedError, RemoteError.
 */
async function push(store, { commit, ref, name, lease }) {
    const leases = lease === undefined ? [] : [`--force-with-lease=${ref}:${lease}`];
    const options = ['--porcelain', '--quiet', '--no-verify', '--no-follow-tags', '--no-signed', ...leases];
    const output = await store
        .git(['push', ...options, remote, `${commit}:${ref}`], { accept: [1] })
        .catch((error) => Promise.reject((0,transport/* transportError */.WQ)(error, name)));
    if (output.exitCode !== 0)
        throw (0,rejection/* pushError */.J)(output, name);
}

;// CONCATENATED MODULE: ./lib/src/git/refs.js



const heads = 'refs/heads/';
/** The branch that the remote's HEAD names. Throws UsageError when there is none. */
async function defaultRef(store) {
    const text = await store.refs(['--symref'], 'HEAD');
    const [, ref] = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(text) ?? [];
    if (ref !== undefined)
        return branchRef(ref);
    throw text === ''
        ? await nothingThere(store)
        : new errors/* UsageError */.eb('no-default-branch', `${store.name} names no default branch: give the branch`);
}
/** The id that a branch has on the remote, empty when there is no such branch. */
async function idOf(store, ref) {
    const lines = (await store.refs([], ref)).split('\n');
    return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0] ?? '';
}
/** What to tell about a branch that could not be fetched: it is missing, or everything is. */
async function missingRef(store, ref, error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof git/* GitError */.X) || !/couldn't find remote ref/i.test(cause.stderr))
        return error;
    return nothingThere(store, ref);
}
async function nothingThere(store, ref) {
    const text = await store.refs(['--heads']);
    const branches = text.split('\n').flatMap((line) => line.split(`\t${heads}`)[1] ?? []);
    if (branches.length === 0) {
        return new errors/* UsageError */.eb('empty-repository', `${store.name} has no commit yet: commit the manifests to it first, this tool changes files that exist`);
    }
    const some = `${branches.slice(0, 10).join(', ')}${branches.length > 10 ? ', …' : ''}`;
    return ref === undefined
        ? new errors/* UsageError */.eb('no-default-branch', `${store.name} names no default branch: give one of ${some}`)
        : new errors/* UsageError */.eb('branch-not-found', `${store.name} has no branch ${ref.slice(heads.length)}; it has ${some}`);
}

;// CONCATENATED MODULE: ./lib/src/git/change-branch.js





/** Branches with this prefix are made by this tool alone, and only they are ever moved other than forward. */
const changePrefix = 'krci-deploy/';
/**
 * The branch of a change request: one commit on the newest base, made anew when the base or the change is another, left
 * alone when it holds the same already. Moved by compare and set only.
 */
function createChangeBranch(branch, { store, baseRef, newest, commit }) {
    const ref = branchRef(branch);
    const short = ref.slice('refs/heads/'.length);
    if (!short.startsWith(changePrefix) || ref === baseRef) {
        throw new errors/* UsageError */.eb('invalid-branch', `a change request comes from a branch whose name begins with ${changePrefix}, found ${JSON.stringify(branch)}`);
    }
    const name = `${store.name} (${short})`;
    let seen = '';
    return {
        name,
        known: () => Promise.resolve(undefined),
        newest,
        commit: async (base, changes) => {
            const id = await commit(base, changes);
            seen = await idOf(store, ref);
            return seen !== '' && (await same(store, id, seen)) ? { id: seen, there: true } : { id, there: false };
        },
        push: async (id) => {
            await push(store, { commit: id, ref, name, lease: seen });
            return id;
        },
    };
}
/** Whether two commits put the same tree on the same parent. */
async function same(store, ours, theirs) {
    const [one, other] = [await readSnapshot(store, ours), await readSnapshot(store, theirs)];
    return one.tree === other.tree && one.parents.join() === other.parents.join();
}

;// CONCATENATED MODULE: ./lib/src/git/commit.js




/**
 * Writes blobs, the trees on their paths and a commit into the store's objects, and returns the commit's id. One process,
 * whatever the number of files; no index, no work tree; modes stay. The cost grows with the depth of the paths: fast-import
 * opens the trees that it changes and no others.
 */
async function writeCommit(store, draft) {
    const files = await Promise.all(draft.changes.map((change) => fileOf(draft.base, change)));
    const { text } = await store.git(['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], {
        input: stream(draft, files),
    });
    return text.trim();
}
/** The mode that a changed file keeps. Throws RefusedError where something else than a file is in its place. */
async function fileOf(base, { path, content }) {
    const parts = pathParts(path);
    // Git would replace a file by a directory of its name without a word.
    for (let depth = 1; depth < parts.length; depth += 1) {
        const parent = parts.slice(0, depth).join('/');
        const entry = await base.entry(parent);
        if (entry === undefined)
            break;
        if (entry.kind !== 'directory')
            throw inTheWay(path, `${parent} is a file`);
    }
    const entry = await base.entry(path);
    if (entry?.kind === 'directory')
        throw inTheWay(path, 'it is a directory');
    const mode = entry?.mode === '100755' ? '100755' : '100644';
    return { path, content, mode, exists: entry !== undefined };
}
function inTheWay(path, why) {
    return new errors/* RefusedError */.fk('not-a-file', `${path} cannot be written as a file: ${why}`);
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

;// CONCATENATED MODULE: ./lib/src/git/published-branch.js





const maxRepairs = 3;
/** A branch whose commits somebody else makes: no object is written here, the changed files are handed over. */
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
        // The message holds the run's address, and so does that of no other writer who wrote the same.
        isOurs: async (commit) => {
            const object = (await branch.store.get([commit])).get(commit);
            const text = Buffer.from(object?.bytes ?? nothing).toString('utf8');
            return text.slice(text.indexOf('\n\n') + 2).trim() === (0,git_message/* messageText */.Lo)(branch.message).trim();
        },
    };
}
/**
 * A platform that compares files, and then commits on whatever the branch is by now, may do so a moment too late. What
 * it built on shows that: a file that was no longer as we read it is made anew from what was replaced. Returns the id of
 * the last commit.
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
/** What would give back the changes that ours replaced; undefined when it replaced none. */
async function repairOf(branch, { base, files }, late) {
    if (late.parent === base.commit)
        return undefined;
    const { store, edit } = branch;
    const between = await readSnapshot(store, await store.tip(late.parent, base.commit));
    const before = await Promise.all(files.map(({ path }) => base.read(path)));
    const then = await Promise.all(files.map(({ path }) => between.read(path)));
    const replaced = files.filter((_, index) => !published_branch_same(before[index], then[index]));
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
        if (!published_branch_same(content, ours))
            changes.push({ path, content });
    }
    if (changes.length === 0)
        return undefined;
    return draftOf(await readSnapshot(store, await store.tip(late.id, late.parent)), changes);
}
function published_branch_same(one, other) {
    if (one === undefined || other === undefined)
        return one === other;
    return Buffer.compare(one, other) === 0;
}
function changeReplaced({ name }, { id, parent }, cause) {
    const why = cause === undefined ? '' : ` (${cause.message})`;
    return new errors/* RemoteError */.Hi('change-replaced', `${name}: commit ${parent.slice(0, 12)} was made in the moment in which ours (${id.slice(0, 12)}) was, changed a file of ours, and could not be given back${why}: compare the two and repeat what is missing, or use commit: git, which cannot be late`, { cause });
}
const nothing = new Uint8Array();

// EXTERNAL MODULE: ./lib/src/retry.js
var retry = __webpack_require__(59584);
;// CONCATENATED MODULE: ./lib/src/git/push-loop.js




/** Five minutes: enough for a hundred writers on one branch, short of any platform's patience. */
const pushPolicy = { deadline: 300_000, firstPause: 200, maxPause: 30_000 };
const maxRepeats = 5;
/**
 * Applies `edit` to the newest content and lands the result; when another writer was first, applies it again to what that
 * writer left. Nothing is rebased, merged or forced. A state that was read before is good enough to try on, as the push
 * compares it; it is not good enough to refuse on, or to say that there is nothing to do.
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
        return { after: pause(clock, run, policy) };
    };
    try {
        return await (0,retry/* retry */.L)((count) => run.attempt(count), decide, policy, clock);
    }
    catch (error) {
        throw error instanceof rejection/* LostRaceError */.w ? tooBusy(branch.name, run.lostRaces, policy, error) : error;
    }
}
/** What one landing remembers from attempt to attempt. */
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
        const fleeting = error instanceof transport/* TransientError */.N_ && (this.#pushing || error.code === 'branch-moved');
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
 * Full jitter whose bound grows with the losses and with what the lost attempt took: a busy server or machine makes
 * attempts slow, and slow attempts lose, so that writers who only counted would crowd it further.
 */
function pause(clock, { started, lostRaces }, { firstPause, maxPause }) {
    const took = clock.now().getTime() - started.getTime();
    return clock.random() * Math.min(maxPause, Math.max(firstPause, took) * 2 ** (lostRaces - 1));
}
/** What of an edit is news. */
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
function tooBusy(name, lostRaces, { deadline }, cause) {
    return new errors/* RemoteError */.Hi('branch-too-busy', `${name} was changed by others each time, ${lostRaces} times in ${deadline / 1000} s: run again, or let fewer jobs write to it at once`, { cause });
}

;// CONCATENATED MODULE: ./lib/src/git/stack.js


/**
 * Lands edits that have waited for each other, a commit for each, in one push: they share the race for the branch. An edit
 * that is refused, or has nothing to do, leaves the others as they are. A push that the server's rules refuse is tried
 * again edit by edit, as the rules may be about one of them.
 */
async function landStack(target, waiting, surroundings) {
    let stack;
    const make = async (state) => {
        // A push whose answer was lost on the way may have arrived all the same.
        if (stack?.tip === state.commit)
            return { id: stack.tip, there: true };
        stack = await stackOn(state, target, waiting);
        return { id: stack.tip, there: stack.tip === state.commit, doubtful: !stack.placed.every(isChange) };
    };
    try {
        const landing = await landMade(target, make, surroundings);
        return (stack?.placed ?? []).map((one) => resultOf(one, landing));
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
    const placed = [];
    for (const { edit, message } of waiting) {
        if (tip !== state.commit)
            state = await target.after(tip, state);
        try {
            const changes = await changed(state, await edit(state));
            if (changes.length > 0)
                tip = await target.commit(state, changes, message);
            placed.push({ commit: tip, changed: changes.length > 0 });
        }
        catch (error) {
            // What the server did not do for one of them, it did not do for the stack.
            if (error instanceof errors/* RemoteError */.Hi)
                throw error;
            placed.push({ refusal: error });
        }
    }
    return { tip, placed };
}
function isChange(placed) {
    return 'changed' in placed && placed.changed;
}
function resultOf(placed, landing) {
    if ('refusal' in placed)
        return { status: 'rejected', reason: placed.refusal };
    const { lostRaces } = landing;
    // Who had nothing to do took no part in the push that landed.
    const attempts = placed.changed || !landing.changed ? landing.attempts : landing.attempts - 1;
    return { status: 'fulfilled', value: { ...placed, attempts, lostRaces } };
}

;// CONCATENATED MODULE: ./lib/src/git/remote.js











/** A GitOps repository over any transport that Git speaks, without a work tree. */
class RemoteRepository {
    name;
    #remote;
    #oneAtATime = createMutex();
    #landWaiting = gathered(this.#oneAtATime, (waiting) => landStack(this.#pushed(), waiting, this.#remote));
    #reading;
    #ref;
    #latest;
    /** The commit that we pushed last; read only when there is another one to land. */
    #landed;
    constructor(remote) {
        const { store, branch } = remote;
        this.#remote = remote;
        this.#ref = branch === undefined ? undefined : branchRef(branch);
        this.name = branch === undefined ? store.name : `${store.name} (${branch})`;
    }
    snapshot() {
        this.#reading ??= this.#oneAtATime.run(() => {
            this.#reading = undefined;
            return this.#newest();
        });
        return this.#reading;
    }
    land(edit, message) {
        const { publish } = this.#remote;
        if (publish === undefined)
            return this.#landWaiting({ edit, message });
        return this.#oneAtATime.run(() => landOn(this.#published(edit, message, publish), edit, this.#remote));
    }
    landOn(branch, edit, message) {
        return this.#oneAtATime.run(async () => {
            const target = createChangeBranch(branch, {
                store: this.#remote.store,
                newest: () => this.#newest(),
                baseRef: await this.#refName(),
                commit: (base, changes) => this.#commit(base, changes, message),
            });
            return landOn(target, edit, this.#remote);
        });
    }
    #pushed() {
        const { store } = this.#remote;
        return {
            ...this.#states(),
            commit: (base, changes, message) => this.#commit(base, changes, message),
            after: (commit, base) => readSnapshot(store, commit, base.asked()),
            push: async (id) => {
                await push(store, { commit: id, ref: await this.#refName(), name: this.name });
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
                // What comes of it is on the server alone.
                this.#latest = undefined;
                return publish(publication);
            },
        });
    }
    #states() {
        return { name: this.name, known: () => this.#known(), newest: () => this.#newest() };
    }
    async #refName() {
        this.#ref ??= await defaultRef(this.#remote.store);
        return this.#ref;
    }
    async #newest() {
        const { store } = this.#remote;
        const ref = await this.#refName();
        const commit = await store.tip(ref, this.#latest?.commit).catch(async (error) => {
            throw await missingRef(store, ref, error);
        });
        this.#landed = undefined;
        if (this.#latest?.commit === commit)
            return this.#latest;
        this.#latest = await readSnapshot(store, commit, this.#latest?.asked());
        return this.#latest;
    }
    async #known() {
        const landed = this.#landed;
        this.#landed = undefined;
        if (landed !== undefined)
            this.#latest = await readSnapshot(this.#remote.store, landed, this.#latest?.asked());
        return this.#latest;
    }
    #commit(base, changes, message) {
        const { store, clock, committer } = this.#remote;
        return writeCommit(store, { base, changes, message, committer, time: clock.now() });
    }
}

;// CONCATENATED MODULE: ./lib/src/git/cat-file.js
const newline = 0x0a;
const maxOutput = 512 * 1024 * 1024;
/**
 * Reads objects in one process. `names` are ids, `<commit>:<path>` and the like, without line breaks; what the repository does not
 * hold is absent from the result and is not fetched.
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

;// CONCATENATED MODULE: ./lib/src/git/fetcher.js






const tipRef = 'refs/krci-deploy/tip';
const quietFetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** The server must not leave out what it believes we have: of most trees we have the commit alone. */
const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];
const idFilter = { trees: '--filter=tree:0', blobs: '--filter=blob:none', none: '--depth=1' };
const tipFilter = {
    trees: ['--filter=tree:2'],
    blobs: ['--filter=blob:none'],
    none: [],
};
/** For a server that stumbles; a race for the branch is the push loop's affair. */
const patience = { deadline: 20_000, firstPause: 500, maxPause: 5_000 };
const maxAttempts = 5;
/**
 * Fetches into a private repository as little as the server can be talked into, and starts over with more when it cannot
 * leave things out. Its methods must not run at the same time. Errors are sentences already, with the GitError as cause.
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
    /** The id of the newest commit of a ref; with `since`, what has changed from there on comes along. */
    async tip(ref, since) {
        const here = await this.repository();
        const incremental = since !== undefined && here.filter !== 'none';
        const how = incremental
            ? [...quietFetch, '--filter=blob:limit=1m']
            : [...forgetful, ...quietFetch, ...tipFilter[here.filter]];
        try {
            await this.#run(here, [...promisor(here), ...how, '--depth=1', remote, `+${ref}:${tipRef}`]);
        }
        catch (error) {
            if (!incremental || error instanceof transport/* TransientError */.N_)
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
            await this.#run(here, [...promisor(here), ...how, '--stdin', remote], { input: `${ids.join('\n')}\n` });
        }
        catch (error) {
            await this.#askForLess(error);
            const last = this.#last;
            if (last === undefined || (await this.tip(last.ref, undefined)) !== last.id)
                throw this.gone();
        }
    }
    async refs(options, patterns) {
        const { text } = await this.#run(await this.repository(), ['ls-remote', ...options, remote, ...patterns]);
        return text.trim();
    }
    gone() {
        return new transport/* TransientError */.N_('branch-moved', `${this.#options.location.name} has moved on while it was read; run again`);
    }
    async #start(filter, objectFormat) {
        const { directory, location } = this.#options;
        this.#generation += 1;
        const place = (0,external_node_path_.join)(await directory(), String(this.#generation));
        const next = { directory: place, url: location.url, filter, objectFormat };
        await createPrivateRepository(next);
        this.#current = next;
        return next;
    }
    #run({ directory }, args, options = {}) {
        const { git, clock, location } = this.#options;
        return (0,retry/* retry */.L)(() => git
            .run(args, { ...options, cwd: directory })
            .catch((error) => Promise.reject((0,transport/* transportError */.WQ)(error, location.name))), (error, count) => (error instanceof transport/* TransientError */.N_ && count < maxAttempts ? {} : false), patience, clock);
    }
    /** Makes the next try ask the server for less; throws when that would not help. */
    async #askForLess(error) {
        const less = this.#current === undefined ? undefined : lesser(this.#current, stderrOf(error));
        if (less === undefined)
            throw /unadvertised|not our ref/.test(stderrOf(error)) ? this.gone() : error;
        await this.#start(less.filter, less.objectFormat);
    }
}
/** What to ask a server for that could not do what was asked; undefined when asking for less is no remedy. */
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



function createStore(options) {
    const { git, location } = options;
    const fetcher = new Fetcher(options);
    const oneAtATime = createMutex();
    const known = new Map();
    const remembered = (ids) => {
        const objects = ids.flatMap((id) => known.get(id) ?? []);
        return new Map(objects.map((object) => [object.id, object]));
    };
    const peek = async (names) => {
        const found = remembered(names);
        const { directory } = await fetcher.repository();
        const unknown = names.filter((name) => !found.has(name));
        for (const [name, object] of await catFile(git, directory, unknown)) {
            known.set(object.id, object);
            found.set(name, object);
        }
        return found;
    };
    const get = async (ids) => {
        // Of a repository without trees we hold what was read; looking for more would be a process for nothing.
        const { filter } = await fetcher.repository();
        const found = filter === 'trees' ? remembered(ids) : await peek(ids);
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
        tip: (ref, since) => oneAtATime.run(() => fetcher.tip(ref, since)),
        peek,
        get: (ids) => oneAtATime.run(() => get(ids)),
        refs: (args, ...patterns) => oneAtATime.run(() => fetcher.refs(args, patterns)),
        git: async (args, more) => git.run(args, { ...more, cwd: (await fetcher.repository()).directory }),
    };
}

;// CONCATENATED MODULE: ./lib/src/git/repositories.js









/**
 * Opens GitOps repositories; those at the same location share the objects that they have fetched, and those with the same
 * branch are one, so that what waits to land on it lands together.
 */
function createGitopsRepositories(options) {
    const stores = new Map();
    const branches = new Map();
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
            const location = (0,git_location/* parseLocation */.z)(text, options.directory);
            const { git, clock } = options;
            return readCommit(createStore({ git, clock, location, directory: async () => (0,external_node_path_.join)(await temporary(), `at-${commit}`) }), commit);
        },
        directory: (path) => createDirectory((0,external_node_path_.resolve)(options.directory, path)),
        dispose: async () => {
            if (workspace !== undefined)
                await (0,promises_.rm)(await workspace, { recursive: true, force: true, maxRetries: 3 });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/local-glob.js



/** Whether a path is a pattern: it holds `*`, `?` or `{a,b}`. */
function isPattern(path) {
    return /[*?]|\{[^{}]*,[^{}]*\}/.test(path);
}
/** How many directory entries one pattern may look at. */
const maxEntries = 500_000;
/**
 * Regular files that match, sorted by code unit; relative patterns give relative paths. Links are not followed, `.git`
 * is not entered, and names that start with a dot match only where the pattern says so. Throws UsageError when more
 * than `maxMatches` match or too much would have to be looked at.
 */
async function walk(directory, pattern, maxMatches) {
    const found = new Set();
    const search = { directory, pattern, entries: 0 };
    for (const alternative of expandBraces(pattern)) {
        const segments = alternative.split('/').filter((segment) => segment !== '' && segment !== '.');
        for await (const path of matches(search, (0,external_node_path_.isAbsolute)(alternative) ? '/' : '', segments)) {
            found.add(path);
            if (found.size > maxMatches)
                throw local_glob_tooMany(`${pattern}: expected at most ${maxMatches} files`);
        }
    }
    return [...found].toSorted((a, b) => (a < b ? -1 : 1));
}
/** `at` is '' or ends with a slash. */
async function* matches(search, at, segments) {
    const [segment = '', ...rest] = segments;
    if (segment === '**') {
        yield* matches(search, at, rest.length === 0 ? ['*'] : rest);
        for (const entry of await list(search, at)) {
            if (entry.isDirectory() && !entry.name.startsWith('.'))
                yield* matches(search, `${at}${entry.name}/`, segments);
        }
    }
    else if (segment === '..') {
        yield* matches(search, `${at}../`, rest);
    }
    else {
        for (const entry of await list(search, at)) {
            if (entry.name === '.git' || !matchesSegment(segment, entry.name))
                continue;
            if (rest.length === 0 && entry.isFile())
                yield `${at}${entry.name}`;
            if (rest.length > 0 && entry.isDirectory())
                yield* matches(search, `${at}${entry.name}/`, rest);
        }
    }
}
async function list(search, at) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.resolve)(search.directory, at), { withFileTypes: true }).catch(() => []);
    search.entries += entries.length;
    if (search.entries > maxEntries)
        throw local_glob_tooMany(`${search.pattern}: expected at most ${maxEntries} names to look at`);
    return entries;
}
/**
 * `*` and `?` within one name. Linear but for stars: after a mismatch only the last star is tried again, which is
 * enough for globs and keeps hostile patterns from exploding.
 */
function matchesSegment(pattern, name) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let n = 0; n < name.length;) {
        if (p < pattern.length && pattern[p] === '*') {
            star = p;
            restart = n;
            p += 1;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
            p += 1;
            n += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            restart += 1;
            n = restart;
        }
        else {
            return false;
        }
    }
    return /^\**$/.test(pattern.slice(p));
}
/** `{a,b}`, nested too, as the patterns that it stands for; at most 256 of them. */
function expandBraces(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap(expandInnermost);
        if (next.length > 256) {
            throw new errors/* UsageError */.eb('pattern-too-wide', `${pattern}: expected at most 256 alternatives in braces, found more`);
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
function local_glob_tooMany(limit) {
    return new errors/* UsageError */.eb('too-many-matches', `${limit}, found more: make the pattern narrower`);
}

;// CONCATENATED MODULE: ./lib/src/local-files.js





/**
 * The files below `root`, the working directory. A path that names something outside of it, `../x` or `/tmp/x`, is the
 * caller's own word and allowed; a symbolic link inside that leads outside is not, for whoever wrote the repository
 * chose it. Throws EvidenceError for what is there and cannot be read, UsageError for a path that is no file.
 */
function localFiles(root, options = {}) {
    const directory = (0,external_node_path_.resolve)(root);
    const maxBytes = options.maxBytes ?? 64 * 1024 * 1024;
    return {
        resolve: (path) => (0,external_node_path_.resolve)(directory, path),
        read: (path) => readBounded(directory, path, maxBytes),
        write: (path, bytes) => local_files_replace(directory, path, bytes),
        remove: (path) => remove(directory, path),
        glob: (pattern) => glob(directory, pattern, options.maxMatches ?? 10_000),
        stream: (path) => local_files_stream(directory, path),
    };
}
async function readBounded(directory, path, maxBytes) {
    const file = await openFile(directory, path);
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
async function* local_files_stream(directory, path) {
    const file = await openFile(directory, path);
    if (file === undefined)
        throw new errors/* EvidenceError */.oe('file-missing', `${path}: expected a file, found nothing there`);
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
/** A regular file, open for reading, or undefined when there is nothing. Looks before it opens: a pipe would block. */
async function openFile(directory, path) {
    const real = await confined(directory, path);
    if (real === undefined)
        return undefined;
    try {
        if ((await (0,promises_.stat)(real)).isFile())
            return await (0,promises_.open)(real);
    }
    catch (cause) {
        return unreadable(path, cause);
    }
    throw local_files_notAFile(path);
}
/** Readers see the old bytes or the new ones, never half of either. */
async function local_files_replace(directory, path, bytes) {
    const target = (await confined(directory, path)) ?? (await newPlace(directory, path));
    const temporary = `${target}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(temporary, bytes, { flag: 'wx', mode: await local_files_modeOf(target) });
        await (0,promises_.rename)(temporary, target);
    }
    catch (cause) {
        await (0,promises_.rm)(temporary, { force: true });
        throw new errors/* UsageError */.eb('file-unwritable', `${path}: cannot be written (${errno(cause)}): check its permissions`, {
            cause,
        });
    }
}
async function remove(directory, path) {
    const real = await confined(directory, path);
    if (real === undefined)
        return;
    if (!(await (0,promises_.stat)(real).catch((cause) => unreadable(path, cause))).isFile())
        throw local_files_notAFile(path);
    try {
        await (0,promises_.rm)(real, { force: true });
    }
    catch (cause) {
        throw new errors/* UsageError */.eb('file-unwritable', `${path}: cannot be removed (${errno(cause)}): check its permissions`, {
            cause,
        });
    }
}
async function local_files_modeOf(path) {
    const status = await (0,promises_.stat)(path).catch(() => undefined);
    return (status?.mode ?? 0o644) & 0o777;
}
async function newPlace(directory, path) {
    const absolute = (0,external_node_path_.resolve)(directory, path);
    const parent = (0,external_node_path_.dirname)(absolute);
    const existing = await deepestExisting(parent);
    if (inside(directory, absolute) && !inside(await (0,promises_.realpath)(directory), existing))
        throw escapes(path);
    await (0,promises_.mkdir)(parent, { recursive: true }).catch((cause) => unreadable(path, cause));
    return absolute;
}
async function deepestExisting(path) {
    const real = await (0,promises_.realpath)(path).catch(() => undefined);
    return real ?? ((0,external_node_path_.dirname)(path) === path ? path : deepestExisting((0,external_node_path_.dirname)(path)));
}
async function glob(directory, pattern, maxMatches) {
    if (isPattern(pattern))
        return walk(directory, pattern, maxMatches);
    const file = await openFile(directory, pattern);
    await file?.close();
    return file === undefined ? [] : [pattern];
}
/** The path behind all links, or undefined when there is nothing; throws when links lead out of the directory. */
async function confined(directory, path) {
    if (path.includes('\0'))
        throw local_files_notAFile(path.replaceAll('\0', '\\0'));
    const absolute = (0,external_node_path_.resolve)(directory, path);
    const real = await (0,promises_.realpath)(absolute).catch((cause) => {
        if (['ENOENT', 'ENOTDIR'].includes(errno(cause)))
            return undefined;
        return unreadable(path, cause);
    });
    if (real !== undefined && inside(directory, absolute) && !inside(await (0,promises_.realpath)(directory), real)) {
        throw escapes(path);
    }
    return real;
}
function inside(directory, path) {
    return path === directory || path.startsWith(directory.endsWith(external_node_path_.sep) ? directory : (0,external_node_path_.join)(directory, external_node_path_.sep));
}
function escapes(path) {
    return new errors/* EvidenceError */.oe('link-outside', `${path}: expected a file of the working directory, found a symbolic link out of it: name the file itself`);
}
function local_files_notAFile(path) {
    return new errors/* UsageError */.eb('not-a-file', `${path}: expected a file, found a directory or something else`);
}
function tooLarge(path, maxBytes) {
    return new errors/* EvidenceError */.oe('file-too-large', `${path}: expected at most ${maxBytes} bytes, found more`);
}
function unreadable(path, cause) {
    throw new errors/* EvidenceError */.oe('file-unreadable', `${path}: cannot be read (${errno(cause)})`, { cause });
}
function errno(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}

;// CONCATENATED MODULE: ./lib/src/platform/location.js

/** For a tag that the platform's API makes. */
const tagWanted = { what: 'a tag by the API', otherwise: 'make the tag with tag-by: git' };
const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;
/**
 * The path of a repository on its platform, from a path (`owner/name`), an HTTP URL, an SSH URL or the scp-like form
 * (git-clone(1), "GIT URLS"). Throws UsageError for another host, for credentials and for what is none of these.
 */
function repositoryPath(repository, host) {
    const address = parseAddress(repository);
    if (address.credentials) {
        throw new errors/* UsageError */.eb('credentials-in-url', `the repository of ${host.wanted?.what ?? 'a change request'}: expected a URL without a user name and password, found one with: remove them, the token comes from the environment`);
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
/** SSH may have a port and a name of its own: `ssh.github.com`, `altssh.gitlab.com`. */
function sameHost(address, server) {
    const host = address.host?.toLowerCase();
    if (!address.ssh)
        return host === server.host;
    return [server.hostname, `ssh.${server.hostname}`, `altssh.${server.hostname}`].includes(host ?? '');
}
/** A GitLab below a path (`https://example.com/gitlab`) has that path in its HTTP URLs, not in SSH ones. */
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
    return new errors/* UsageError */.eb('other-platform', `${what} on ${host.platform}: expected ${form} or a URL on ${new URL(host.serverUrl).host}, found "${repository.slice(0, 200)}": run the step on the platform that hosts this repository, or ${otherwise}`);
}

;// CONCATENATED MODULE: ./lib/src/platform/github/repository.js


/** Throws UsageError for a repository that is not on this GitHub. */
function repositoryAt(location, { serverUrl }, wanted) {
    return split(repositoryPath(location, { platform: 'GitHub', serverUrl, deep: false, ...(wanted && { wanted }) }));
}
/** As named, else the repository that the run is in. */
function repositoryOr(location, facts) {
    return location === undefined ? ownRepository(facts) : repositoryAt(location, facts, readWanted);
}
const readWanted = { what: 'reading a repository by the API', otherwise: 'name one that is there' };
/** The repository that the run is in. Throws UsageError when the facts do not say. */
function ownRepository(facts) {
    const { repository } = facts.run;
    if (repository !== undefined)
        return repositoryAt(repository, facts);
    throw new errors/* UsageError */.eb('no-repository', 'GitHub: expected the repository of this run in GITHUB_REPOSITORY, found nothing');
}
function fullName({ owner, repo }) {
    return `${owner}/${repo}`;
}
/** GitHub compares the names of owners and repositories without regard to case. */
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
        absence: `check the name; the GITHUB_TOKEN of a workflow sees its own repository only`,
    };
}
function split(path) {
    const [owner = '', repo = ''] = path.split('/');
    return { owner, repo };
}

;// CONCATENATED MODULE: ./lib/src/platform/github/authors.js

/** Pages of a hundred commits; what is beyond is not known, and said to be so. */
const mostPages = 10;
/** Authors and committers of the commits, and whoever opened the pull requests that brought the newest. */
async function authors(target, { commit, since }) {
    const commits = [
        ...(await newest(target, commit)),
        ...(since === undefined ? [] : await after(target, since, commit)),
    ];
    const openers = await openersOf(target, commit);
    const people = new Set(openers);
    const unknown = [];
    for (const { sha, author, committer } of commits) {
        const known = [author, committer].flatMap((one) => loginOf(one) ?? []);
        for (const login of known)
            people.add(login);
        const isOpened = openers.length > 0 && sha.startsWith(commit);
        if (loginOf(author) === undefined && !isOpened)
            unknown.push(sha);
    }
    return { people: [...people], unknown: [...new Set(unknown)] };
}
/** A commit that is made in the browser has GitHub itself as its committer. */
function loginOf(user) {
    return user?.login === undefined || user.login === 'web-flow' ? undefined : user.login;
}
async function newest({ client, repository }, ref) {
    const undertaking = reading(`reading commit ${ref}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...repository, ref });
        return [data];
    });
}
async function after({ client, repository }, base, head) {
    const undertaking = reading(`comparing ${base} with ${head}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const commits = [];
        for (let page = 1; page <= mostPages; page += 1) {
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

;// CONCATENATED MODULE: ./lib/src/platform/body.js
const notice = '\n\n(Cut here: the text is longer than the platform holds.)';
/** A text that the platform holds, cut at a line's end where it is too long. Length in UTF-16 units. */
function fitting(text, limit) {
    if (text.length <= limit)
        return text;
    const room = text.slice(0, limit - notice.length);
    const line = room.lastIndexOf('\n');
    return `${(line > 0 ? room.slice(0, line) : room).replace(/[\ud800-\udbff]$/, '')}${notice}`;
}
/** Platforms store line ends and outer white space as they like: only other differences are changes. */
function sameText(stored, wanted) {
    return normal(stored ?? '') === normal(wanted);
}
function normal(text) {
    return text.replaceAll('\r\n', '\n').trim();
}

// EXTERNAL MODULE: ./lib/src/proxy.js
var src_proxy = __webpack_require__(7878);
;// CONCATENATED MODULE: ./lib/src/platform/http.js

/** How long a request of ours may wait for a platform: long enough for a hiccup or a secondary limit. */
const http_patience = { deadline: 90_000, firstPause: 1_000, maxPause: 16_000 };
/** One attempt may take this many milliseconds. */
const attemptTimeout = 30_000;
const attempts = 5;
/**
 * Runs one request until it is answered, as long as waiting can help; says so in the log when that takes a while.
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
    return (0,retry/* retry */.L)(request, decide, http_patience, clock);
}
function pauseOf({ after }) {
    return after === undefined ? ', trying again' : `, it asks to wait ${Math.ceil(after / 1000)} s`;
}
/** Rate limits wait as long as the platform says; failures of the server or the network are tried a few times. */
function retryable(failure, attempt, now) {
    if (isRateLimit(failure))
        return { after: pauseAskedFor(failure, now) };
    const passing = failure.status === 0 || failure.status >= 500;
    return passing && attempt < attempts ? {} : false;
}
/** GitHub also says 403 for its limits ("Rate limits for the REST API"); plain 403s have requests left. */
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
/** Milliseconds: Retry-After (RFC 9110, 10.2.3), else the time of the reset, else the minute that GitHub recommends. */
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

;// CONCATENATED MODULE: ./lib/src/platform/failure.js



/** A failed request as one sentence. The cause holds the platform's words and nothing of the request. */
function failed(platform, failure, undertaking, secrets) {
    const words = bounded(failure.message, secrets);
    const cause = new Error(`${platform} answered ${failure.status === 0 ? 'nothing' : failure.status}: ${words}`);
    const { doing, permission, absence } = undertaking;
    const error = (code, sentence) => new errors/* RemoteError */.Hi(code, `${platform}: ${doing}: ${sentence}`, { cause });
    if (isRateLimit(failure))
        return error('rate-limited', 'expected an answer, found the rate limit reached: run again later');
    switch (failure.status) {
        case 401:
            return error('not-authenticated', `the token was refused: it is wrong or expired; ${permission}`);
        case 403:
            return error('not-permitted', `expected a token that may do this, found one that may not ("${words}"): ${permission}`);
        case 404:
            return error('not-found', `expected to find it, found nothing that this token may see: ${absence}`);
        case 407:
            return error(...src_proxy/* proxyWantsCredentials */.e);
        case 0:
            return error('platform-unreachable', `no answer came (${words}): check the network and the address`);
        default:
            return failure.status >= 500
                ? error('platform-unavailable', `expected an answer, found status ${failure.status} several times: run again later`)
                : error('not-accepted', `the request was not accepted (${failure.status}: ${words}): correct what it names and run again`);
    }
}
/** Others' words in our sentence: one line, 300 characters, and never a secret that was echoed. */
function bounded(words, secrets) {
    let text = words;
    for (const secret of secrets)
        if (secret !== '')
            text = text.replaceAll(secret, '***');
    const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

;// CONCATENATED MODULE: ./lib/src/platform/github/client.js



/** Throws UsageError without a token. The library is loaded at the first attempt. */
function githubClient(facts, context) {
    const { token } = facts;
    let octokit;
    return {
        requireToken: (undertaking) => {
            if (token === undefined)
                throw noToken(undertaking);
        },
        attempt: async (undertaking, work) => {
            if (token === undefined)
                throw noToken(undertaking);
            octokit ??= connect(facts, token, context);
            const connected = await octokit;
            try {
                return await work(connected);
            }
            catch (error) {
                const failure = failureOf(error);
                if (failure === undefined)
                    throw error;
                throw failed('GitHub', failure, undertaking, [token]);
            }
        },
    };
}
async function connect(facts, token, context) {
    const library = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
    const say = (message) => context.log.debug(bounded(message, [token]));
    const octokit = library.getOctokit(token, {
        baseUrl: facts.apiUrl,
        userAgent: 'krci-deploy',
        log: { debug: () => { }, info: () => { }, warn: say, error: say },
    });
    octokit.hook.wrap('request', (request, options) => patiently('GitHub', () => once(request, options), failureOf, context));
    return octokit;
}
async function once(request, options) {
    const signal = AbortSignal.timeout(attemptTimeout);
    const response = await request({ ...options, request: { ...options.request, signal } });
    if (typeof response.data === 'string' && response.data !== '')
        throw new NotJson();
    return response;
}
/** A proxy's or a portal's page with status 200 is no answer of GitHub's. */
class NotJson extends Error {
    constructor() {
        super('the answer is not JSON');
        this.name = 'NotJson';
    }
}
/**
 * What a library error says about a request: octokit's RequestError, which says 500 when no answer came, and
 * GraphqlResponseError, which comes with status 200. Undefined for anything else, which is a bug.
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
/** GitHub's message and what it says about single fields, without the address of the documentation. */
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
    return new errors/* UsageError */.eb('missing-token', `GitHub: ${undertaking.doing}: expected a token in GITHUB_TOKEN, found none: set env GITHUB_TOKEN: \${{ github.token }} on the step; ${undertaking.permission}`);
}

;// CONCATENATED MODULE: ./lib/src/platform/github/merge.js




/** REST has no way to it: auto-merge is a mutation of the GraphQL API. */
const enableAutoMerge = `mutation enableAutoMerge($pullRequestId: ID!, $mergeMethod: PullRequestMergeMethod!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pullRequestId, mergeMethod: $mergeMethod }) {
    pullRequest { id }
  }
}`;
/** GitHub refuses to wait for nothing: a request that could be merged now is merged now. */
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
/** Merges exactly the commit that was read. Another merge into the base in the same moment is tried again. */
async function mergeNow({ client, repository, clock }, pull, method) {
    const undertaking = writing(`merging pull request #${pull.number}`, repository);
    await client.attempt(undertaking, (octokit) => (0,retry/* retry */.L)(() => octokit.rest.pulls.merge({ ...repository, pull_number: pull.number, sha: pull.head.sha, merge_method: method }), (error) => {
        const failure = failureOf(error);
        return failure?.status === 405 && /base branch was modified/i.test(failure.message) ? {} : false;
    }, { deadline: 60_000, firstPause: 500, maxPause: 8_000 }, clock));
}
function autoMergeOff({ repository }, pull) {
    return new errors/* RemoteError */.Hi('auto-merge-off', `GitHub: pull request #${pull.number} in ${fullName(repository)}: expected the setting 'Allow auto-merge', found it off: turn it on in the repository's settings or merge by hand`);
}
/** GitHub would merge it past such a check, and does not wait for it: neither is what was asked for. */
function unstable({ repository }, pull) {
    return new errors/* RemoteError */.Hi('checks-not-required', `GitHub: pull request #${pull.number} in ${fullName(repository)}: expected its checks to be done or required, found one that fails or runs and is not required: require it in a rule for ${pull.base.ref}, or merge by hand`);
}

;// CONCATENATED MODULE: ./lib/src/platform/github/reviewers.js

/** Asks those who were not asked and have not answered: asking again would withdraw an approval. */
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

;// CONCATENATED MODULE: ./lib/src/platform/github/change.js





/** Limits that GitHub enforces with a 422. */
const maxTitle = 256;
const maxBody = 65_536;
/** One open pull request from head to base, as wanted. Every part converges, so a run that was killed is completed. */
async function requestChange(target, wanted) {
    const request = { ...wanted, title: wanted.title.slice(0, maxTitle), body: fitting(wanted.body, maxBody) };
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
/** GitHub itself allows one open request for two branches: whoever lost the race to open it takes the other's. */
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
async function findOpen({ client, repository }, { head, base }) {
    return client.attempt(writing('looking for open pull requests', repository), async (octokit) => {
        const query = { ...repository, state: 'open', head: `${repository.owner}:${head}`, base, per_page: 100 };
        const { data } = await octokit.rest.pulls.list(query);
        return data.find((pull) => pull.head.ref === head && pull.base.ref === base && isSame(repository, pull.head.repo?.full_name));
    });
}
async function updateText(target, pull, { title, body }) {
    if (sameText(pull.title, title) && sameText(pull.body, body))
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

// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform = __webpack_require__(10977);
;// CONCATENATED MODULE: ./lib/src/platform/github/commit.js




/** GitHub's own limits are not written down; a request of this size is answered, a larger one often is not. */
const maxFiles = 1000;
const maxBytes = 20 * 1024 * 1024;
/** The one call that GitHub both signs and compares: REST makes commits that are signed, or compared, not both. */
const mutation = `mutation commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid }
  }
}`;
/** The branch must be at `parent` (expectedHeadOid): compare and set, as a push does it. */
async function commit(target, request) {
    refuseWhatIsLost(request);
    const { client, repository } = target;
    const name = `${fullName(repository)} (${request.branch})`;
    const undertaking = committing(`committing to ${request.branch}`, repository);
    return client.attempt(undertaking, async (octokit) => {
        try {
            const input = inputOf(fullName(repository), request);
            const { createCommitOnBranch: made } = await octokit.graphql(mutation, { input });
            return { id: made.commit.oid, parent: request.parent };
        }
        catch (error) {
            throw meaning(error, name);
        }
    });
}
/** Lists without items are left out: GitHub answers them with an error that names nothing. */
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
        throw new errors/* UsageError */.eb('author-not-possible', "GitHub: a commit by the API has the token's owner for an author and takes no other: leave out author-name and author-email, or use commit: git");
    }
    const executable = files.find((file) => file.executable);
    if (executable !== undefined) {
        throw new errors/* RefusedError */.fk('mode-not-kept', `GitHub: a commit by the API would take the executable bit from ${executable.path}: use commit: git for it`);
    }
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    if (files.length <= maxFiles && bytes <= maxBytes)
        return;
    throw new errors/* RefusedError */.fk('commit-too-large', `GitHub: a commit by the API may change ${maxFiles} files of ${maxBytes} bytes together, found ${files.length} of ${bytes}: use commit: git`);
}
function meaning(error, name) {
    const words = failureOf(error)?.message ?? '';
    if (/expected branch to point to|pull and try again|stale/i.test(words)) {
        return new platform/* BranchMovedError */.w('branch-moved', `another writer changed ${name} first`);
    }
    if (!/rule violations?|protected branch|through a pull request|required status check/i.test(words))
        return error;
    const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RefusedError */.fk('push-refused', `the rules of ${name} refuse the commit: "${said}"; let this identity push there, or use commit: change-request`);
}

;// CONCATENATED MODULE: ./lib/src/platform/github/entry.js



/** Deployments of one commit to one environment are few; the newest of them are looked at. */
const most = 30;
/**
 * Who started a run, and since when its job can have been approved: since GitHub made the job's deployment, which it
 * does when the job asks to enter; where that cannot be read, since the run was made. A repeated run keeps its
 * approvals, so its first attempt counts.
 */
async function entry(target, run, environment) {
    if (run === undefined) {
        throw new errors/* UsageError */.eb('no-run', 'GitHub: expected the number of this run in GITHUB_RUN_ID, found nothing');
    }
    const { client, repository } = target;
    const { data } = await client.attempt(reading(`reading run ${run}`, repository), (octokit) => octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run }));
    const starters = [data.actor?.login, data.triggering_actor?.login].filter((login) => login !== undefined);
    const deployed = await deploymentOf(target, { run, environment, sha: data.head_sha });
    return { starters: [...new Set(starters)], since: new Date(deployed ?? data.created_at) };
}
/** When the first deployment of this run was made, ISO 8601; its statuses link to the job, which is all that tells. */
async function deploymentOf({ client, repository }, sought) {
    const { run, environment, sha } = sought;
    const undertaking = reading(`reading the deployments to ${environment}`, repository, 'deployments: read');
    return client.attempt(undertaking, async (octokit) => {
        try {
            const query = { ...repository, environment, sha, per_page: most };
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

;// CONCATENATED MODULE: ./lib/src/platform/github/issue.js


const mostTitle = 256;
const mostBody = 65_536;
/** One issue of a title: who runs again finds the first one. */
async function openIssue({ client, repository }, wanted) {
    const { label, body } = wanted;
    const title = wanted.title.slice(0, mostTitle);
    return client.attempt(reading('opening an issue', repository, 'issues: write'), async (octokit) => {
        const query = { ...repository, labels: label, state: 'all', per_page: 100 };
        const { data } = await octokit.rest.issues.listForRepo(query);
        const found = data.find((issue) => issue.title === title && issue.pull_request === undefined);
        if (found !== undefined)
            return found.html_url;
        const draft = { ...repository, title, body: fitting(body, mostBody), labels: [label] };
        const { data: made } = await octokit.rest.issues.create(draft);
        return made.html_url;
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/protection.js



/** A 404 means "no such environment" only where the repository itself can be seen. */
async function protection(target, name) {
    const { client, repository } = target;
    const answer = await client.attempt(reading(`reading environment ${name}`, repository), async (octokit) => {
        try {
            const { data } = await octokit.rest.repos.getEnvironment({ ...repository, environment_name: name });
            return data;
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
/** "Protected branches only" lets every branch enter while none is protected, and so does the pattern `*`. */
async function branchesOf({ client, repository }, answer) {
    const { name, deployment_branch_policy: policy = null } = answer;
    if (policy === null)
        return 'any';
    if (policy.protected_branches) {
        const undertaking = reading('reading the protected branches', repository, 'contents: read');
        return client.attempt(undertaking, async (octokit) => {
            const { data } = await octokit.rest.repos.listBranches({ ...repository, protected: true, per_page: 1 });
            return data.length === 0 ? 'any' : 'protected';
        });
    }
    return client.attempt(reading(`reading the branch policies of ${name}`, repository), async (octokit) => {
        const query = { ...repository, environment_name: name, per_page: 100 };
        const { data } = await octokit.rest.repos.listDeploymentBranchPolicies(query);
        return data.branch_policies.some((each) => /^[*/]*$/.test(each.name ?? '')) ? 'any' : 'selected';
    });
}
function protectionOf(answer, branches) {
    const rules = answer.protection_rules ?? [];
    const review = rules.find((rule) => rule.type === 'required_reviewers');
    const reviewers = (review?.reviewers ?? []).flatMap(({ reviewer }) => {
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
/** Everything that reviewers said about this run's deployments, an entry for each environment that they said it of. */
async function approvals({ client, repository }, run) {
    if (run === undefined) {
        throw new errors/* UsageError */.eb('no-run', 'GitHub: expected the number of this run in GITHUB_RUN_ID, found nothing');
    }
    return client.attempt(reading(`reading the approvals of run ${run}`, repository), async (octokit) => {
        const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: run });
        return data.flatMap(({ environments, user, state, comment }) => environments.map((environment) => {
            return { environment: environment.name ?? '', reviewer: user.login, state, comment };
        }));
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/protect.js



/** GitHub takes six reviewers of an environment. */
const mostReviewers = 6;
const administration = 'administration: write';
/** Compares, and with `apply` sets what differs and can be set. */
async function protect(target, wanted, apply) {
    refuseCrowds(wanted);
    const found = await protection(target, wanted.environment);
    const gaps = [...gapsOf(wanted, found, target.repository.owner), ...(await branchGap(target, wanted, found))];
    if (apply && gaps.some(({ byHand }) => byHand === undefined))
        await set(target, wanted, found);
    return gaps;
}
function refuseCrowds({ environment, reviewers }) {
    if (reviewers.length <= mostReviewers)
        return;
    throw new errors/* RefusedError */.fk('too-many-reviewers', `${environment}: expected at most ${mostReviewers} users and teams in approval.rules.reviewers, found ${reviewers.length}: make a team of them (owner/team)`);
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
/** The setting is one of the reviewers' rule: without reviewers there is nothing to set it on. */
function unlessReviewed(wanted, present, where) {
    return wanted.reviewers.length + present.size > 0 ? {} : { byHand: `add reviewers first (${where})` };
}
/** In lower case; teams with the owner before them. */
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
async function policiesOf({ client, repository }, environment) {
    return client.attempt(reading(`reading the branch policies of ${environment}`, repository), async (octokit) => {
        try {
            const query = { ...repository, environment_name: environment, per_page: 100 };
            const { data } = await octokit.rest.repos.listDeploymentBranchPolicies(query);
            return data.branch_policies.map(({ id = 0, name = '' }) => ({ id, name }));
        }
        catch (error) {
            if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404)
                return [];
            throw error;
        }
    });
}
/** PUT takes away what it does not name, so that everything that is there goes along. */
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
async function sharedSecrets({ client, repository }) {
    const undertaking = reading('reading the names of the secrets', repository, 'secrets: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.actions.listRepoSecrets({ ...repository, per_page: 100 });
        return data.secrets.map(({ name }) => name);
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/reviews.js

async function changeOf(target, change) {
    const newest = await ('commit' in change ? commitOf(target, change) : newestOf(target, change));
    if (newest === undefined)
        return { commit: undefined, authors: [], requests: [] };
    const authors = newest.author?.login === undefined ? [] : [newest.author.login];
    return { commit: newest.sha, authors, requests: await requestsOf(target, newest.sha) };
}
async function newestOf({ client, repository }, { path, ref }) {
    const undertaking = reading(`reading the history of ${path}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.listCommits({ ...repository, path, sha: ref, per_page: 1 });
        return data[0];
    });
}
async function commitOf({ client, repository }, { commit }) {
    const undertaking = reading(`reading commit ${commit}`, repository, 'contents: read');
    return client.attempt(undertaking, async (octokit) => {
        const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: commit });
        return data;
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
                author: pull.user?.login ?? '',
                base: pull.base.ref,
                reviews: lastWords(reviews, pull.head.sha),
            });
        }
        return requests;
    });
}
function isMergedHere(pull, name) {
    return pull.merged_at !== null && pull.base.repo?.full_name.toLowerCase() === name.toLowerCase();
}
/** GitHub lists reviews as they came; a comment takes no approval back, a dismissal and a refusal do. */
function lastWords(reviews, head) {
    const last = new Map();
    for (const { user, state, commit_id: commit, submitted_at: at } of reviews) {
        const meaning = states[state];
        if (user === null || meaning === undefined)
            continue;
        last.set(user.login.toLowerCase(), {
            reviewer: user.login,
            state: meaning,
            stale: commit !== head,
            at: at === undefined ? undefined : new Date(at),
        });
    }
    return [...last.values()];
}
const states = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'rejected',
    DISMISSED: 'dismissed',
};

;// CONCATENATED MODULE: ./lib/src/platform/prefix.js

/** Tells whether a head is one of those that are superseded. Throws UsageError for a prefix that matches nearly all. */
function supersededHeads({ headPrefix, heads = [] }) {
    if (headPrefix !== undefined && headPrefix.length < 3) {
        throw new errors/* UsageError */.eb('prefix-too-short', `superseded requests: expected a branch prefix of at least three characters, found "${headPrefix}"`);
    }
    const exact = new Set(heads);
    return (head) => exact.has(head) || (headPrefix !== undefined && head.startsWith(headPrefix));
}

;// CONCATENATED MODULE: ./lib/src/platform/superseded.js

/** Only requests older than the one that stays: a run that lags behind must not close its successor's. */
async function closeSuperseded(superseded, requests) {
    const found = await requests.find(supersededHeads(superseded));
    const closed = [];
    for (const request of found) {
        await requests.close(request.number);
        closed.push(request);
    }
    return closed;
}

;// CONCATENATED MODULE: ./lib/src/platform/github/superseded.js


async function superseded_closeSuperseded(target, superseded) {
    return closeSuperseded(superseded, {
        find: (isSuperseded) => findSuperseded(target, superseded, isSuperseded),
        close: (number) => superseded_close(target, number, superseded.keep),
    });
}
async function findSuperseded({ client, repository }, { base, keep }, isSuperseded) {
    return client.attempt(writing('looking for superseded pull requests', repository), async (octokit) => {
        const query = { ...repository, state: 'open', base, per_page: 100 };
        const pulls = await octokit.paginate(octokit.rest.pulls.list, query);
        return pulls
            .filter((pull) => pull.number < keep && isSuperseded(pull.head.ref))
            .filter((pull) => pull.base.ref === base && isSame(repository, pull.head.repo?.full_name))
            .map((pull) => ({ number: pull.number, url: pull.html_url }));
    });
}
async function superseded_close({ client, repository }, number, keep) {
    await client.attempt(writing(`closing pull request #${number}`, repository), async (octokit) => {
        await octokit.rest.issues.createComment({ ...repository, issue_number: number, body: `Superseded by #${keep}.` });
        await octokit.rest.pulls.update({ ...repository, pull_number: number, state: 'closed' });
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/github/tag.js



/**
 * The object first, then the ref, which GitHub makes only where there is none ("Git database"). An object whose ref went
 * to somebody else is seen by nobody. No tagger is given: it is the token's owner, as the token says it.
 */
async function createTag({ client, repository }, tag) {
    const { name, commit, message } = tag;
    return client.attempt(tagging(`making tag ${name}`, repository), async (octokit) => {
        try {
            const draft = { ...repository, tag: name, message, object: commit, type: 'commit' };
            const { data } = await octokit.rest.git.createTag(draft);
            await octokit.rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha: data.sha });
            return 'created';
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
    return new errors/* RemoteError */.Hi('tag-refused', `the rules of ${name} refuse the tag: "${said}"; let this identity create tags there`);
}

;// CONCATENATED MODULE: ./lib/src/platform/github/github.js













/** GitHub.com or a GitHub Enterprise Server. */
function githubPlatform(facts, context) {
    const client = githubClient(facts, context);
    const at = (repository) => ({ client, repository, clock: context.clock });
    return {
        kind: 'github',
        run: facts.run,
        checkTarget: (repository, purpose) => {
            const target = repositoryAt(repository, facts, purpose === 'tag' ? tagWanted : undefined);
            if (purpose === 'tag')
                return client.requireToken(tagging('a tag', target));
            client.requireToken(purpose === 'commit' ? committing('a commit', target) : writing('a pull request', target));
        },
        commit: async (request) => commit(at(repositoryAt(request.repository, facts)), request),
        createTag: async (tag) => createTag(at(repositoryAt(tag.repository, facts, tagWanted)), tag),
        requestChange: async (request) => requestChange(at(repositoryAt(request.repository, facts)), request),
        closeSuperseded: async (superseded) => superseded_closeSuperseded(at(repositoryAt(superseded.repository, facts)), superseded),
        protection: async (environment) => protection(at(ownRepository(facts)), environment),
        approvals: async () => approvals(at(ownRepository(facts)), facts.runId),
        entry: async (environment) => entry(at(ownRepository(facts)), facts.runId, environment),
        authors: async (range) => authors(at(repositoryOr(range.repository, facts)), range),
        protect: async (wanted, apply) => protect(at(ownRepository(facts)), wanted, apply),
        // GitHub's queues are in the workflows: `concurrency` and its `queue`.
        unorderedQueues: () => Promise.resolve([]),
        openIssue: async (issue) => openIssue(at(ownRepository(facts)), issue),
        sharedSecrets: async () => sharedSecrets(at(ownRepository(facts))),
        changeOf: async (file) => changeOf(at(repositoryOr(file.repository, facts)), file),
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/project.js


/** Throws UsageError for a project that is not on this GitLab. */
function projectAt(location, { serverUrl }, wanted) {
    return repositoryPath(location, { platform: 'GitLab', serverUrl, deep: true, ...(wanted && { wanted }) });
}
/** The project that the run is in. Throws UsageError when the facts do not say. */
function ownProject(facts) {
    const { repository } = facts.run;
    if (repository !== undefined)
        return projectAt(repository, facts);
    throw new errors/* UsageError */.eb('no-repository', 'GitLab: expected the project of this run in CI_PROJECT_PATH, found nothing');
}
/** A job token is refused before it is tried: GitLab would answer 401 or 404 and not say why. */
function refuseJobToken(facts, doing) {
    if (facts.tokenKind !== 'job' || facts.token === undefined)
        return;
    throw new errors/* UsageError */.eb('job-token', `GitLab: ${doing}: expected an access token in GITLAB_TOKEN, found only CI_JOB_TOKEN, which cannot: make a project access token with the scope api and the role Developer, and add it as a masked CI/CD variable GITLAB_TOKEN`);
}
function project_writing(doing, project) {
    return {
        doing: `${doing} in ${project}`,
        permission: 'the token needs the scope api and the role Developer or higher in the project',
        absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
    };
}
/** As named, else the project that the run is in. */
function projectOr(location, facts) {
    return location === undefined ? ownProject(facts) : projectAt(location, facts, project_readWanted);
}
const project_readWanted = { what: 'reading a project by the API', otherwise: 'name one that is there' };
/** What every plan of GitLab shows to whoever may see the project. */
function looking(doing, project) {
    return {
        ...project_reading(doing, project),
        permission: 'the token needs the scope read_api and the role Reporter or higher in the project',
    };
}
function project_reading(doing, project) {
    return {
        doing: `${doing} of ${project}`,
        permission: 'the token needs the scope read_api and the role Maintainer in the project, and GitLab the tier Premium',
        absence: 'check the path, and that the token may see the project: a project access token sees its own project only',
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/authors.js

/** Addresses that are looked up. */
const mostAddresses = 100;
/**
 * GitLab's commits have addresses, not users: whoever has one as a public address or as a private commit address, and
 * whoever opened the merge requests that brought the newest commit.
 */
async function authors_authors({ client, project }, { commit, since }) {
    return client.attempt(looking(`reading the authors of commit ${commit}`, project), async (api) => {
        const newest = await api.Commits.show(project, commit);
        const requests = await api.Commits.allMergeRequests(project, commit, { perPage: 100, maxPages: 1 });
        const people = new Set(requests.flatMap((each) => (each.state === 'merged' ? [each.author.username] : [])));
        const isOpened = people.size > 0;
        const later = since === undefined ? [] : ((await api.Repositories.compare(project, since, commit)).commits ?? []);
        const unknown = [];
        const names = new Map();
        for (const { id, author_email: email } of [newest, ...later]) {
            if (!names.has(email) && names.size < mostAddresses)
                names.set(email, await userOf(api, email));
            const name = names.get(email);
            if (name !== undefined)
                people.add(name);
            else if (!isOpened || id !== newest.id)
                unknown.push(id);
        }
        return { people: [...people], unknown: [...new Set(unknown)] };
    });
}
async function userOf(api, email) {
    const own = /^\d+-([A-Za-z0-9_.-]+)@users\.noreply\./.exec(email)?.[1];
    if (own !== undefined)
        return own;
    const found = await api.Users.all({ search: email, maxPages: 1 });
    return found.length === 1 ? found[0]?.username : undefined;
}

// EXTERNAL MODULE: ./lib/src/error-code.js
var error_code = __webpack_require__(13412);
// EXTERNAL MODULE: ./lib/src/answer.js
var src_answer = __webpack_require__(96566);
// EXTERNAL MODULE: ./lib/src/remote-error.js
var remote_error = __webpack_require__(50933);
// EXTERNAL MODULE: ./lib/src/address.js
var address = __webpack_require__(82514);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/src/tunnel.js




/**
 * Makes an agent reach every host through a tunnel (RFC 9110, section 9.3.6, CONNECT). TLS is with the host behind it:
 * the proxy sees where to, and nothing else. `silence`: milliseconds in which a proxy opens a tunnel.
 */
function throughTunnel(agent, proxy, ask, silence) {
    const secure = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const host = options.host ?? '';
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        openTunnel(target, proxy, ask, silence).then((socket) => {
            const inside = { ...options, socket };
            const behind = secure(inside);
            if (behind instanceof external_node_stream_.Duplex)
                done?.(null, behind);
        }, (error) => done?.(error, new external_node_stream_.Duplex()));
        return undefined;
    };
}
/** What is said to the proxy alone: its credentials, and its own name in TLS, which Node would take from `host`. */
function toldProxy({ url, authorization }, headers) {
    const credentials = authorization === undefined ? {} : { 'proxy-authorization': authorization };
    const isName = (0,external_node_net_.isIP)(url.hostname.replace(/^\[|\]$/g, '')) === 0;
    return { headers: { ...headers, ...credentials }, servername: isName ? url.hostname : '' };
}
function openTunnel(target, proxy, ask, silence) {
    const name = `the proxy ${proxy.url.host}`;
    return new Promise((resolve, reject) => {
        const told = toldProxy(proxy, { host: target });
        const request = ask(proxy.url, { method: 'CONNECT', path: target, ...told, agent: false });
        // A timeout of the request's own would begin when the connection is there, and start again with every byte.
        const timer = setTimeout(() => request.destroy((0,remote_error/* silent */.Ku)(silence)), silence);
        request.once('close', () => clearTimeout(timer));
        request.once('error', (error) => reject((0,remote_error/* connectionError */.$t)(error, name)));
        request.once('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200)
                resolve(socket);
            else {
                socket.destroy();
                reject(tunnel_refusal(statusCode, target, name));
            }
        });
        request.end();
    });
}
function tunnel_refusal(status, target, name) {
    const message = `${name} does not connect to ${target}`;
    if (status === 407) {
        return new errors/* RemoteError */.Hi('proxy-credentials', `${message}: it wants a name and a password in its address (407)`);
    }
    if (status >= 500)
        return new remote_error/* TransientError */.N_('proxy-failed', `${message} now: it answered ${status}`);
    return new errors/* RemoteError */.Hi('proxy-refused', `${message}: it answered ${status}; name the host in NO_PROXY if it is near`);
}

;// CONCATENATED MODULE: ./lib/src/wires.js




/** To one host at a time; a copy within a registry holds two per blob. */
const kept = { keepAlive: true, maxSockets: 16, maxFreeSockets: 8 };
const single = { maxSockets: 8 };
/** Milliseconds; the system itself waits for two minutes and more. */
const mostConnecting = 30_000;
/**
 * Connections to servers, kept alive where they are of use again, through the proxy that `environment` names. HTTP and
 * TLS are loaded here, with the first request: they are half of what an idle Node loads, and most runs ask nobody.
 * Node 24 could find the proxy by itself; Node 20 cannot. `silence`: milliseconds that a proxy has to open a tunnel, and,
 * up to half a minute, a connection to stand.
 */
async function openWires(environment, silence) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))]);
    const plain = { many: new http.Agent(kept), few: new http.Agent(single) };
    const secure = () => ({ many: new https.Agent(kept), few: new https.Agent(single) });
    const direct = secure();
    let tunnels;
    const ask = (url, options) => (url.protocol === 'https:' ? https : http).request(url, options);
    function tunnelled(proxy) {
        if (tunnels !== undefined)
            return tunnels;
        tunnels = secure();
        for (const agent of [tunnels.many, tunnels.few])
            throughTunnel(agent, proxy, ask, silence);
        return tunnels;
    }
    function started(url, { method, alone, ...given }) {
        (0,address/* refuseForbidden */.Yg)(url);
        const proxy = (0,src_proxy/* proxyFor */.i)(url, environment);
        const headers = alone === undefined ? given.headers : { ...given.headers, connection: 'close' };
        const by = ({ many, few }) => ({ method, headers, agent: alone === undefined ? many : few });
        if (url.protocol === 'https:') {
            if (proxy !== undefined)
                return https.request(url, by(tunnelled(proxy)));
            return https.request(url, { ...by(direct), lookup: address/* guardedLookup */.rN });
        }
        const reads = alone?.onread === undefined ? {} : { onread: alone.onread };
        if (proxy === undefined)
            return http.request(url, { ...by(plain), ...reads, lookup: address/* guardedLookup */.rN });
        const whole = { path: url.href, ...toldProxy(proxy, { ...headers, host: url.host }) };
        return proxy.url.protocol === 'https:'
            ? https.request(proxy.url, { ...by(direct), ...whole })
            : http.request(proxy.url, { ...by(plain), ...whole, ...reads });
    }
    return (url, options) => connectedInTime(started(url, options), Math.min(silence, mostConnecting));
}
/** Node's own timeout of a request begins when its connection stands. */
function connectedInTime(request, patience) {
    return request.once('socket', (socket) => {
        if (!socket.connecting)
            return;
        const timer = setTimeout(() => request.destroy((0,remote_error/* silent */.Ku)(patience)), patience);
        const stop = () => clearTimeout(timer);
        socket.once('connect', stop).once('close', stop);
    });
}

;// CONCATENATED MODULE: ./lib/src/exchange.js



/** HTTP/1.1 by node:http, since `fetch` cannot be told where not to connect, nor, on Node 20, through which proxy. */
function createExchange({ patience, limit, environment }) {
    let wires;
    return async (wanted) => {
        wires ??= openWires(environment, patience);
        const request = started(await wires, wanted);
        let carrier = request;
        const timer = setTimeout(() => carrier.destroy((0,remote_error/* silent */.Ku)(patience)), patience);
        try {
            const incoming = await responseTo(request, wanted.body);
            carrier = incoming;
            const head = (0,src_answer/* headOf */.Uo)(incoming);
            const bytes = await (0,src_answer/* readBounded */.CB)({ ...head, body: incoming, discard: () => incoming.destroy() }, limit);
            const headers = Object.fromEntries(Object.keys(incoming.headers).map((name) => [name, head.header(name) ?? '']));
            return { ...head, headers, bytes };
        }
        finally {
            clearTimeout(timer);
        }
    };
}
/** What changes something goes by a connection of its own: the server may close a kept one right now, and nothing is sent twice. */
function started(start, { method, url, headers, body }) {
    const sized = body === undefined ? headers : { ...headers, 'content-length': String(body.length) };
    return start(url, method === 'GET' ? { method, headers: sized } : { method, headers: sized, alone: {} });
}
function responseTo(request, body) {
    return new Promise((resolve, reject) => {
        request.on('error', reject);
        request.on('response', (incoming) => {
            // Whoever reads the body sees the error there; without a reader it must not end the process.
            incoming.on('error', () => { });
            resolve(incoming);
        });
        request.end(body);
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/request.js





/** A request that failed. Internal: the client turns it into a sentence. Holds nothing of the request. */
class GitlabFailure extends Error {
    failure;
    constructor(failure) {
        super(failure.message);
        this.name = 'GitlabFailure';
        this.failure = failure;
    }
}
/** Answers of this size are no answers of an API. */
const request_maxBytes = 16 * 1024 * 1024;
/** What gitbeaker calls for every request: one host, no redirects, bounded answers, our patience. */
function requestHandler(facts, context) {
    const { environment = {} } = context;
    const exchange = createExchange({ patience: attemptTimeout, limit: request_maxBytes, environment });
    return (endpoint, options = {}) => patiently('GitLab', () => send(exchange, addressOf(facts, endpoint, options), options), request_failureOf, context);
}
function request_failureOf(error) {
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
    const content = request_parse(text);
    if (status >= 200 && status < 300 && content !== undefined)
        return { body: content, headers: received, status };
    throw new GitlabFailure({ status, message: request_words(content, answer, text), headers: received });
}
/** What a proxy or an address is refused for is a sentence of its own already. */
function unanswered(error) {
    if (error instanceof errors/* StepError */.zg && !(error instanceof remote_error/* TransientError */.N_))
        throw error;
    throw new GitlabFailure({ status: 0, message: (0,error_code/* errorMessage */.g)(error) || (0,error_code/* errorCode */.C)(error), headers: {} });
}
/** Undefined for what is no JSON object or array: a proxy's page is no answer of GitLab's. */
function request_parse(text) {
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
/** GitLab says `message` (a text, a list, or lists by field) or `error`; see its "REST API troubleshooting". */
function request_words(content, answer, text) {
    const location = answer.header('location');
    if (location !== undefined)
        return `redirected to ${location.split('?')[0] ?? ''}`;
    if (content === undefined || Array.isArray(content))
        return text === '' ? 'an empty answer' : 'an answer that is not JSON';
    const said = content['message'] ?? content['error_description'] ?? content['error'];
    return typeof said === 'string' ? said : JSON.stringify(said ?? 'no reason given');
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/merge.js



/**
 * Lets GitLab merge exactly the commit that was read as soon as its rules allow. Whether it can be merged is computed
 * after it was opened, and until then GitLab answers 405 or 422: those are tried again for a minute.
 */
async function merge_enableMerge(target, found, method) {
    if (found.merge_when_pipeline_succeeds)
        return { state: 'when-ready', changed: false };
    const { client, project, clock } = target;
    const undertaking = project_writing(`letting merge request !${found.iid} merge when it is ready`, project);
    const merged = await client.attempt(undertaking, (api) => (0,retry/* retry */.L)(() => api.MergeRequests.merge(project, found.iid, {
        sha: found.sha,
        squash: method === 'squash',
        // Its name until GitLab 17.11 and after; either version passes over what it does not know.
        mergeWhenPipelineSucceeds: true,
        autoMerge: true,
    }), (error) => (error instanceof GitlabFailure && [405, 422].includes(error.failure.status) ? {} : false), { deadline: 60_000, firstPause: 1_000, maxPause: 8_000 }, clock));
    return { state: merged.state === 'merged' ? 'merged' : 'when-ready', changed: true };
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/reviewers.js


/** Adds those who are not reviewers yet. GitLab takes numbers for names, and the whole list at once. */
async function addReviewers(target, found, wanted) {
    const present = found.reviewers ?? [];
    const names = new Set(present.map((reviewer) => reviewer.username.toLowerCase()));
    const missing = wanted.filter((name) => !names.has(name.toLowerCase()));
    if (missing.length === 0)
        return false;
    const added = await Promise.all(missing.map((name) => userNumber(target, name)));
    const reviewerIds = [...new Set([...present.map((reviewer) => reviewer.id), ...added])];
    const { client, project } = target;
    await client.attempt(project_writing(`asking for reviews of merge request !${found.iid}`, project), (api) => api.MergeRequests.edit(project, found.iid, { reviewerIds }));
    return true;
}
async function userNumber({ client, project }, name) {
    const found = await client.attempt(project_writing(`looking for user ${name}`, project), (api) => api.Users.all({ username: name, maxPages: 1 }));
    const user = found.find((each) => each.username.toLowerCase() === name.toLowerCase());
    if (user !== undefined)
        return user.id;
    throw new errors/* UsageError */.eb('unknown-reviewer', `reviewer "${name}": GitLab knows no such user: correct the user name`);
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/change.js






/** Limits that GitLab enforces with a 400 or 422. */
const change_maxTitle = 255;
const change_maxBody = 1_048_576;
/** One open merge request from head to base, as wanted. Every part converges, so a run that was killed is completed. */
async function change_requestChange(target, wanted) {
    for (const label of wanted.labels)
        requireLabel(label);
    const request = { ...wanted, title: wanted.title.slice(0, change_maxTitle), body: fitting(wanted.body, change_maxBody) };
    const { mergeRequest, opened } = await change_openOrFind(target, request);
    const changes = [
        await change_updateText(target, mergeRequest, request),
        await addReviewers(target, mergeRequest, request.reviewers ?? []),
    ];
    const merge = request.autoMerge === undefined ? undefined : await merge_enableMerge(target, mergeRequest, request.autoMerge);
    const changed = changes.includes(true) || merge?.changed === true;
    return {
        url: mergeRequest.web_url,
        number: mergeRequest.iid,
        outcome: opened ? 'opened' : changed ? 'updated' : 'unchanged',
        ...(merge !== undefined && { merge: merge.state }),
    };
}
/** GitLab answers 409 where a request for the two branches is open: whoever lost the race takes the other's. */
async function change_openOrFind(target, request) {
    const found = await change_findOpen(target, request);
    if (found !== undefined)
        return { mergeRequest: found, opened: false };
    const { client, project } = target;
    const { head, base, title, body, labels } = request;
    return client.attempt(project_writing(`opening a merge request from ${head} to ${base}`, project), async (api) => {
        const options = { description: body, ...(labels.length > 0 && { labels: labels.join(',') }) };
        try {
            return { mergeRequest: await api.MergeRequests.create(project, head, base, title, options), opened: true };
        }
        catch (error) {
            if (!(error instanceof GitlabFailure) || error.failure.status !== 409)
                throw error;
            const other = await change_findOpen(target, request);
            if (other === undefined)
                throw error;
            return { mergeRequest: other, opened: false };
        }
    });
}
async function change_findOpen({ client, project }, { head, base }) {
    return client.attempt(project_writing('looking for open merge requests', project), async (api) => {
        const query = { state: 'opened', sourceBranch: head, targetBranch: base, perPage: 100, maxPages: 1 };
        const found = await api.MergeRequests.all({ projectId: project, ...query });
        return found.find((each) => each.source_branch === head && each.target_branch === base && each.source_project_id === each.target_project_id);
    });
}
async function change_updateText({ client, project }, found, request) {
    const { title, body, labels } = request;
    const present = new Set((found.labels ?? []).map(String));
    const missing = labels.filter((label) => !present.has(label));
    const edit = {
        ...(!sameText(found.title, title) && { title }),
        ...(!sameText(found.description, body) && { description: body }),
        ...(missing.length > 0 && { addLabels: missing.join(',') }),
    };
    if (Object.keys(edit).length === 0)
        return false;
    await client.attempt(project_writing(`updating merge request !${found.iid}`, project), (api) => api.MergeRequests.edit(project, found.iid, edit));
    return true;
}
function requireLabel(label) {
    if (!label.includes(',') && label.trim() !== '')
        return;
    throw new errors/* UsageError */.eb('invalid-label', `label "${label}": GitLab takes no empty label and none with a comma: rename it`);
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/client.js



/** Throws UsageError without a token. The library is loaded at the first attempt. */
function gitlabClient(facts, context) {
    const { token } = facts;
    let api;
    return {
        requireToken: (undertaking) => {
            if (token === undefined)
                throw client_noToken(undertaking);
        },
        attempt: async (undertaking, work) => {
            if (token === undefined)
                throw client_noToken(undertaking);
            api ??= client_connect(facts, token, context);
            const connected = await api;
            try {
                return await work(connected);
            }
            catch (error) {
                if (!(error instanceof GitlabFailure))
                    throw error;
                throw failed('GitLab', error.failure, undertaking, [token]);
            }
        },
    };
}
/**
 * `oauthToken` sends `Authorization: Bearer`, which GitLab takes for every kind of access token and which no HTTP
 * client carries to another host; a job token has a header of its own. Our request handler stands in for gitbeaker's,
 * which knows no Retry-After and follows redirects with the token.
 */
async function client_connect(facts, token, context) {
    const [{ Gitlab }, { createRequesterFn }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(888), __webpack_require__.e(582), __webpack_require__.e(407)]).then(__webpack_require__.bind(__webpack_require__, 37582)),
        Promise.all(/* import() */[__webpack_require__.e(888), __webpack_require__.e(788)]).then(__webpack_require__.bind(__webpack_require__, 33888)),
    ]);
    const requesterFn = createRequesterFn((_, options) => Promise.resolve(options), requestHandler(facts, context));
    const credentials = facts.tokenKind === 'job' ? { jobToken: token } : { oauthToken: token };
    return new Gitlab({ host: facts.serverUrl, ...credentials, requesterFn, queryTimeout: null, rateLimits: {} });
}
function client_noToken(undertaking) {
    return new errors/* UsageError */.eb('missing-token', `GitLab: ${undertaking.doing}: expected a token in GITLAB_TOKEN, found none: add a masked CI/CD variable GITLAB_TOKEN; ${undertaking.permission}`);
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/commit.js




const commit_maxFiles = 5000;
const commit_maxBytes = 100 * 1024 * 1024;
/** All are 400: a file that changed, came or went since `parent`, and a branch that moved under GitLab's own hands. */
const moved = /changed since you started editing|a file with this name (?:already exists|doesn't exist)|could not update refs\/|reference update|incorrect old value|failed to lock/i;
/**
 * GitLab compares by file ("Commits API", last_commit_id): what others did to other files stays, and the commit's parent
 * is the branch as it is then.
 */
async function commit_commit({ client, project }, request) {
    refuseTooMuch(request);
    const { branch, message, author } = request;
    const options = author === undefined ? {} : { authorName: author.name, authorEmail: author.email };
    const actions = request.files.map((file) => actionOf(file, request.parent));
    return client.attempt(project_writing(`committing to ${branch}`, project), async (api) => {
        try {
            const made = await api.Commits.create(project, branch, message, actions, { ...options, stats: false });
            return { id: made.id, parent: made.parent_ids?.[0] ?? request.parent };
        }
        catch (error) {
            throw commit_meaning(error, `${project} (${branch})`);
        }
    });
}
/** An update keeps the file's mode. Any commit serves as `last_commit_id`: GitLab looks for the file's last one before it. */
function actionOf({ path, content, exists }, parent) {
    const file = { filePath: path, content: Buffer.from(content).toString('base64'), encoding: 'base64' };
    return exists ? { ...file, action: 'update', lastCommitId: parent } : { ...file, action: 'create' };
}
function refuseTooMuch({ files }) {
    const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
    if (files.length <= commit_maxFiles && bytes <= commit_maxBytes)
        return;
    throw new errors/* RefusedError */.fk('commit-too-large', `GitLab: a commit by the API may change ${commit_maxFiles} files of ${commit_maxBytes} bytes together, found ${files.length} of ${bytes}: use commit: git`);
}
function commit_meaning(error, name) {
    if (!(error instanceof GitlabFailure))
        return error;
    const { status, message } = error.failure;
    if (status === 400 && moved.test(message)) {
        return new platform/* BranchMovedError */.w('branch-moved', `another writer changed ${name} first`, { cause: error });
    }
    if (!/not allowed to push|protected branch|push rule|pre-receive|hook declined/i.test(message))
        return error;
    const said = message.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RefusedError */.fk('push-refused', `the rules of ${name} refuse the commit: "${said}"; let this identity push there, or use commit: change-request`);
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/entry.js


/** Who started the pipeline and who this job, and how the job stands in the pipeline ("Jobs API"). */
async function entry_entry({ client, project }, { jobId }) {
    if (jobId === undefined) {
        throw new errors/* UsageError */.eb('no-run', 'GitLab: expected the number of this job in CI_JOB_ID, found nothing');
    }
    return client.attempt(looking(`reading job ${jobId}`, project), async (api) => {
        const job = await api.Jobs.show(project, jobId);
        const pipeline = await api.Pipelines.show(project, job.pipeline.id);
        const ref = job.tag ? await api.Tags.show(project, job.ref) : await api.Branches.show(project, job.ref);
        return {
            starters: [...new Set([pipeline.user.username, job.user.username])],
            since: new Date(job.created_at),
            job: { mayFail: job.allow_failure, ref: job.ref, isProtected: ref.protected },
        };
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/issue.js


const issue_mostTitle = 255;
const issue_mostBody = 1_000_000;
/** One issue of a title: who runs again finds the first one. */
async function issue_openIssue({ client, project }, wanted) {
    const { label, body } = wanted;
    const title = wanted.title.slice(0, issue_mostTitle);
    return client.attempt(project_writing('opening an issue', project), async (api) => {
        const found = await api.Issues.all({ projectId: project, labels: label, perPage: 100, maxPages: 1 });
        const same = found.find((issue) => issue.title === title);
        if (same !== undefined)
            return same.web_url;
        const made = await api.Issues.create(project, title, { description: fitting(body, issue_mostBody), labels: label });
        return made.web_url;
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/protect.js



/** Maintainers may deploy where the protection is new. */
const maintainers = 40;
/** Compares, and with `apply` sets what differs and can be set ("Protected environments API"). */
async function protect_protect(target, wanted, apply) {
    refuseUsers(wanted);
    const { client, project } = target;
    const { environment } = wanted;
    return client.attempt(project_reading(`comparing the protection of ${environment}`, project), async (api) => {
        const found = await read(api, project, environment);
        const rules = [];
        for (const name of wanted.reviewers)
            rules.push(await ruleOf(api, name, wanted.approvals));
        const gaps = protect_gapsOf(wanted, found, rules);
        if (apply)
            await protect_set(api, project, { environment, found, rules, gaps });
        return gaps;
    });
}
/** A rule of GitLab asks its user, not one of several: for those it wants a group. */
function refuseUsers({ environment, reviewers, approvals }) {
    const users = reviewers.filter((name) => !name.includes('/'));
    if (users.length <= approvals)
        return;
    throw new errors/* RefusedError */.fk('reviewers-not-a-group', `${environment}: expected a group (group/subgroup) in approval.rules.reviewers, found the users ${users.join(', ')}: GitLab would ask each of them; make a group of them`);
}
async function read(api, project, environment) {
    const all = await api.Environments.all(project, { name: environment, maxPages: 1 });
    const guard = await api.ProjectProtectedEnvironments.show(encodeURIComponent(project), encodeURIComponent(environment)).catch(noGuard);
    const settings = await api.Projects.show(project);
    return {
        exists: all.some(({ name }) => name === environment),
        rules: guard === undefined ? undefined : (guard.approval_rules ?? []),
        triggererMayApprove: settings['allow_pipeline_trigger_approve_deployment'] === true,
    };
}
function noGuard(error) {
    if (error instanceof GitlabFailure && error.failure.status === 404)
        return undefined;
    throw error;
}
function protect_gapsOf(wanted, found, rules) {
    const gaps = [];
    const { environment } = wanted;
    if (!found.exists)
        gaps.push({ what: 'environment', needed: environment, found: 'none' });
    const present = found.rules ?? [];
    const words = present.map((rule) => `${rule.required_approvals} of ${rule.access_level_description}`).join(', ');
    const same = rules.length === present.length && rules.every((rule) => present.some((one) => protect_isSame(one, rule)));
    if (rules.length > 0 && !same) {
        const needed = wanted.reviewers.map((name) => `${wanted.approvals} of ${name}`).join(', ');
        gaps.push({ what: 'reviewers', needed, found: words || (found.rules === undefined ? 'not protected' : 'nobody') });
    }
    else if (rules.length === 0 && wanted.reviewed && present.length === 0) {
        const byHand = 'name a group in approval.rules.reviewers of the flow, or add rules (Settings > CI/CD > Protected environments)';
        gaps.push({ what: 'reviewers', needed: 'somebody', found: 'nobody', byHand });
    }
    if (wanted.preventsSelfReview && found.triggererMayApprove) {
        gaps.push({ what: 'self-review', needed: 'prevented', found: 'allowed' });
    }
    return gaps;
}
function protect_isSame(found, rule) {
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
        throw new errors/* UsageError */.eb('unknown-reviewer', `reviewer "${name}": GitLab knows no such user: correct the user name`);
    }
    return { user_id: user.id, required_approvals: approvals };
}
/** Rules that are there go and the wanted ones come, in one request. */
async function protect_set(api, project, { environment, found, rules, gaps }) {
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
            const levels = entries([{ access_level: maintainers }]);
            await api.ProjectProtectedEnvironments.create(path, environment, levels, { approvalRules });
        }
    }
    if (has('self-review'))
        await api.Projects.edit(project, { allowPipelineTriggerApproveDeployment: false });
}
/** gitbeaker's types know neither several keys of a rule nor its end. */
function entries(rules) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what GitLab's reference has and the library's types have not
    return rules;
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/protection.js



/** GitLab creates an environment when a job first names it, so one that exists may well be unprotected. */
async function protection_protection(target, name) {
    const { client, project } = target;
    return client.attempt(project_reading(`reading the protection of environment ${name}`, project), async (api) => {
        const environments = await api.Environments.all(project, { name, maxPages: 1 });
        const environment = environments.find((each) => each.name === name);
        if (environment === undefined)
            return undefined;
        const guard = await api.ProjectProtectedEnvironments.show(encodeURIComponent(project), encodeURIComponent(name)).catch(protection_noGuard);
        if (guard === undefined)
            return unprotected(environment.name);
        const settings = await api.Projects.show(project);
        return protection_protectionOf(guard, settings['allow_pipeline_trigger_approve_deployment'] === false);
    });
}
function protection_noGuard(error) {
    if (error instanceof GitlabFailure && error.failure.status === 404)
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
function protection_protectionOf(guard, preventsSelfReview) {
    const rules = guard.approval_rules ?? [];
    const byRules = rules.reduce((sum, rule) => sum + rule.required_approvals, 0);
    return {
        ...unprotected(guard.name),
        reviewers: rules.map(protection_reviewerOf),
        approvalsRequired: Math.max(byRules, guard.required_approval_count ?? 0),
        preventsSelfReview,
    };
}
function protection_reviewerOf(rule) {
    const kind = rule.user_id !== null ? 'user' : rule.group_id !== null ? 'team' : 'role';
    return { kind, name: rule.access_level_description, approvals: rule.required_approvals };
}
/** What was said about the deployment of this job; a job without environment has none. */
async function protection_approvals({ client, project }, facts) {
    const { jobId, run } = facts;
    if (jobId === undefined) {
        throw new errors/* UsageError */.eb('no-run', 'GitLab: expected the number of this job in CI_JOB_ID, found nothing');
    }
    if (run.environment === undefined)
        return [];
    const query = { environment: run.environment, orderBy: 'id', sort: 'desc', perPage: 100, maxPages: 5 };
    return client.attempt(project_reading(`reading the approvals of job ${jobId}`, project), async (api) => {
        const recent = await api.Deployments.all(project, query);
        const own = recent.find((deployment) => deployment.deployable?.id === jobId);
        if (own === undefined)
            return [];
        return approvalsOf(await api.Deployments.show(project, own.id));
    });
}
function approvalsOf(deployment) {
    const byRules = (deployment.approval_summary?.rules ?? []).flatMap((rule) => rule.deployment_approvals);
    const all = [...(deployment.approvals ?? []), ...byRules].map(({ user, status, comment, created_at: at }) => {
        return {
            environment: deployment.environment.name,
            reviewer: user.username,
            state: status === 'approved' || status === 'rejected' ? status : 'pending',
            comment: comment ?? '',
            at: at === undefined ? undefined : new Date(at),
        };
    });
    return [...new Map(all.map((approval) => [`${approval.reviewer} ${approval.at?.toISOString()}`, approval])).values()];
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/queues.js

/** GitLab starts the jobs of a resource group in any order unless told otherwise ("Resource groups API"). */
async function unorderedQueues({ client, project }, apply) {
    const groups = await client.attempt(looking('reading the resource groups', project), (api) => api.ResourceGroups.all(project));
    const unordered = groups.flatMap(({ key, process_mode: mode }) => (mode === 'unordered' ? [key] : []));
    if (!apply)
        return unordered;
    for (const key of unordered) {
        await client.attempt(project_writing(`ordering resource group ${key}`, project), (api) => api.ResourceGroups.edit(project, key, { processMode: 'oldest_first' }));
    }
    return unordered;
}
/** Variables whose scope is every environment; their values are not looked at. */
async function sharedVariables({ client, project }) {
    const undertaking = {
        ...looking('reading the names of the CI/CD variables', project),
        permission: 'the token needs the scope read_api and the role Maintainer in the project',
    };
    const all = await client.attempt(undertaking, (api) => api.ProjectVariables.all(project, { perPage: 100, maxPages: 10 }));
    return all.flatMap(({ key, environment_scope: scope }) => (scope === '*' ? [key] : []));
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/reviews.js


async function reviews_changeOf(target, change) {
    const { client, project } = target;
    const commit = 'commit' in change ? change.commit : await reviews_newestOf(target, change);
    if (commit === undefined)
        return { commit: undefined, authors: [], requests: [] };
    const { people } = await authors_authors(target, { commit });
    const undertaking = looking(`reading the approvals of commit ${commit}`, project);
    const requests = await client.attempt(undertaking, (api) => reviews_requestsOf(api, project, commit));
    return { commit, authors: people, requests };
}
async function reviews_newestOf({ client, project }, { path, ref }) {
    return client.attempt(looking(`reading the history of ${path}`, project), async (api) => {
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
            author: each.author.username,
            base: each.target_branch,
            reviews: [...(await reviews_approvalsOf(api, project, each.iid)), ...(await refusalsOf(api, project, each.iid))],
        });
    }
    return requests;
}
/** GitLab may keep approvals when commits are pushed after them: what is older than the last version is stale. */
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
    return given.map(({ user, approved_at: approvedAt }) => {
        const time = Date.parse(approvedAt ?? said.get(user.username) ?? '');
        const at = Number.isNaN(time) ? undefined : new Date(time);
        return { reviewer: user.username, state: 'approved', stale: !(time >= last), at };
    });
}
/** The newest note of the system that somebody approved, by user name. */
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

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/superseded.js


async function gitlab_superseded_closeSuperseded(target, superseded) {
    return closeSuperseded(superseded, {
        find: (isSuperseded) => superseded_findSuperseded(target, superseded, isSuperseded),
        close: (number) => gitlab_superseded_close(target, number, superseded.keep),
    });
}
async function superseded_findSuperseded({ client, project }, { base, keep }, isSuperseded) {
    return client.attempt(project_writing('looking for superseded merge requests', project), async (api) => {
        const query = { state: 'opened', targetBranch: base, perPage: 100, maxPages: 50 };
        const found = await api.MergeRequests.all({ projectId: project, ...query });
        return found
            .filter((each) => each.iid < keep && isSuperseded(each.source_branch))
            .filter((each) => each.target_branch === base && each.source_project_id === each.target_project_id)
            .map((each) => ({ number: each.iid, url: each.web_url }));
    });
}
async function gitlab_superseded_close({ client, project }, number, keep) {
    await client.attempt(project_writing(`closing merge request !${number}`, project), async (api) => {
        await api.MergeRequestNotes.create(project, number, `Superseded by !${keep}.`);
        await api.MergeRequests.edit(project, number, { stateEvent: 'close' });
    });
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/tag.js



/** A ref that another writer holds at this moment is one that will be there in the next. */
const taken = /already exists|failed to lock|reference (?:update|is locked)/i;
/** GitLab makes an annotated tag where there is none of the name ("Tags API"); every refusal is a 400. */
async function tag_createTag({ client, project }, tag) {
    const { name, commit, message } = tag;
    return client.attempt(project_writing(`making tag ${name}`, project), async (api) => {
        try {
            await api.Tags.create(project, name, commit, { message });
            return 'created';
        }
        catch (error) {
            if (!(error instanceof GitlabFailure))
                throw error;
            const { status, message: words } = error.failure;
            if (status === 400 && taken.test(words))
                return 'exists';
            throw gitlab_tag_meaning(error, words, `${project} (${name})`);
        }
    });
}
function gitlab_tag_meaning(error, words, name) {
    if (!/not allowed to create|protected|push rule|pre-receive|hook declined/i.test(words))
        return error;
    const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new errors/* RemoteError */.Hi('tag-refused', `the rules of ${name} refuse the tag: "${said}"; let this identity create tags there`);
}

;// CONCATENATED MODULE: ./lib/src/platform/gitlab/gitlab.js














/** GitLab.com or a GitLab of one's own. */
function gitlabPlatform(facts, context) {
    const client = gitlabClient(facts, context);
    const at = (project) => ({ client, project, clock: context.clock });
    return {
        kind: 'gitlab',
        run: facts.run,
        checkTarget: (repository, purpose) => {
            const what = purpose === 'commit' ? 'a commit' : purpose === 'tag' ? 'a tag' : 'a merge request';
            const project = projectAt(repository, facts, purpose === 'tag' ? tagWanted : undefined);
            refuseJobToken(facts, what);
            client.requireToken(project_writing(what, project));
        },
        commit: async (request) => {
            const target = at(projectAt(request.repository, facts));
            refuseJobToken(facts, 'a commit');
            return commit_commit(target, request);
        },
        createTag: async (tag) => {
            const target = at(projectAt(tag.repository, facts, tagWanted));
            refuseJobToken(facts, 'a tag');
            return tag_createTag(target, tag);
        },
        requestChange: async (request) => {
            const target = at(projectAt(request.repository, facts));
            refuseJobToken(facts, 'a merge request');
            return change_requestChange(target, request);
        },
        closeSuperseded: async (superseded) => {
            const target = at(projectAt(superseded.repository, facts));
            refuseJobToken(facts, 'closing a merge request');
            return gitlab_superseded_closeSuperseded(target, superseded);
        },
        protection: async (environment) => {
            refuseJobToken(facts, "reading an environment's protection");
            return protection_protection(at(ownProject(facts)), environment);
        },
        approvals: async () => {
            refuseJobToken(facts, 'reading approvals');
            return protection_approvals(at(ownProject(facts)), facts);
        },
        entry: async () => {
            refuseJobToken(facts, 'reading this job');
            return entry_entry(at(ownProject(facts)), facts);
        },
        authors: async (range) => {
            refuseJobToken(facts, 'reading the authors of commits');
            return authors_authors(at(projectOr(range.repository, facts)), range);
        },
        protect: async (wanted, apply) => {
            refuseJobToken(facts, "an environment's protection");
            return protect_protect(at(ownProject(facts)), wanted, apply);
        },
        unorderedQueues: async (apply) => {
            refuseJobToken(facts, 'reading resource groups');
            return unorderedQueues(at(ownProject(facts)), apply);
        },
        openIssue: async (issue) => {
            refuseJobToken(facts, 'an issue');
            return issue_openIssue(at(ownProject(facts)), issue);
        },
        sharedSecrets: async () => {
            refuseJobToken(facts, 'reading the names of variables');
            return sharedVariables(at(ownProject(facts)));
        },
        changeOf: async (file) => {
            refuseJobToken(facts, 'reading the approvals of merge requests');
            return reviews_changeOf(at(projectOr(file.repository, facts)), file);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/platform/local.js

/** No platform: a laptop or an unknown CI. Every question that needs one is refused with what is missing. */
function localPlatform(facts) {
    const request = 'a change request';
    const commit = 'a commit by the API';
    const tag = 'a tag by the API';
    const otherwise = 'or land the change with commit: git';
    const byGit = 'or make the tag with tag-by: git';
    return {
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
        closeSuperseded: () => missing('closing a change request', 'or close it by hand'),
        protection: () => missing("an environment's protection", 'or leave the check to the pipeline'),
        approvals: () => missing('approvals', 'or leave the check to the pipeline'),
        entry: () => missing("a run's entry into an environment", 'or leave the check to the pipeline'),
        authors: () => missing('the authors of a commit', 'or leave the check to the pipeline'),
        changeOf: () => missing('the reviews of a change', 'or leave the check to the pipeline'),
        protect: () => missing("an environment's protection", 'or set GITHUB_ACTIONS or GITLAB_CI and what goes with it'),
        openIssue: () => missing('an issue', 'or leave it to the pipeline'),
        unorderedQueues: () => missing('the queues of jobs', 'or leave the check to the pipeline'),
        sharedSecrets: () => missing('the names of secrets', 'or leave the check to the pipeline'),
    };
}
function missing(what, otherwise) {
    return Promise.reject(noPlatform(what, otherwise));
}
function noPlatform(what, otherwise) {
    return new errors/* UsageError */.eb('no-platform', `${what} needs a platform, and this run is neither a GitHub Actions job (GITHUB_ACTIONS) nor a GitLab CI job (GITLAB_CI): run it there, ${otherwise}`);
}

;// CONCATENATED MODULE: ./lib/src/platform/create.js



/** The platform that the facts describe. Contacts nothing and loads no client until a method needs one. */
function createPlatform(facts, context) {
    if (facts.kind === 'github')
        return githubPlatform(facts, context);
    if (facts.kind === 'gitlab')
        return gitlabPlatform(facts, context);
    return localPlatform(facts);
}

;// CONCATENATED MODULE: ./lib/src/platform/detect.js

/** The facts of the platform that the variables speak of. Throws UsageError when they contradict themselves. */
function detectPlatform(variables) {
    if (variables['GITHUB_ACTIONS'] === 'true')
        return githubFacts(variables);
    if (variables['GITLAB_CI'] === 'true')
        return gitlabFacts(variables);
    return { kind: 'local', run: {} };
}
/** GitHub's default variables ("Variables reference"); the token is GITHUB_TOKEN, or GH_TOKEN as GitHub's CLI has it. */
function githubFacts(variables) {
    const value = reader(variables);
    const serverUrl = baseUrl('GITHUB_SERVER_URL', value('GITHUB_SERVER_URL') ?? 'https://github.com');
    const repository = value('GITHUB_REPOSITORY');
    const runId = wholeNumber(value('GITHUB_RUN_ID'));
    const attempt = wholeNumber(value('GITHUB_RUN_ATTEMPT'));
    const run = {
        url: repository === undefined || runId === undefined
            ? undefined
            : `${serverUrl}/${repository}/actions/runs/${runId}${attempt === undefined ? '' : `/attempts/${attempt}`}`,
        actor: value('GITHUB_TRIGGERING_ACTOR') ?? value('GITHUB_ACTOR'),
        firstActor: value('GITHUB_ACTOR'),
        targetBranch: value('GITHUB_BASE_REF') ?? queuedFor(value('GITHUB_REF')),
        repository,
    };
    return {
        kind: 'github',
        apiUrl: baseUrl('GITHUB_API_URL', value('GITHUB_API_URL') ?? 'https://api.github.com'),
        serverUrl,
        run,
        token: value('GITHUB_TOKEN') ?? value('GH_TOKEN'),
        runId,
    };
}
/** GitLab's predefined variables; the token is GITLAB_TOKEN, else the job's own. */
function gitlabFacts(variables) {
    const value = reader(variables);
    const serverUrl = baseUrl('CI_SERVER_URL', value('CI_SERVER_URL') ?? 'https://gitlab.com');
    const access = value('GITLAB_TOKEN');
    const run = {
        url: value('CI_JOB_URL') ?? value('CI_PIPELINE_URL'),
        actor: value('GITLAB_USER_LOGIN'),
        environment: value('CI_ENVIRONMENT_NAME'),
        targetBranch: value('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
        repository: value('CI_PROJECT_PATH'),
    };
    return {
        kind: 'gitlab',
        serverUrl,
        run,
        token: access ?? value('CI_JOB_TOKEN'),
        tokenKind: access === undefined ? 'job' : 'access',
        jobId: wholeNumber(value('CI_JOB_ID')),
    };
}
/** A merge queue's branch is `gh-readonly-queue/<target>/pr-<number>-<commit>`. */
function queuedFor(ref) {
    return /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref ?? '')?.[1];
}
function reader(variables) {
    return (name) => {
        const value = variables[name]?.trim();
        return value === '' ? undefined : value;
    };
}
/** The URL without credentials, query and closing slash. The value itself is not repeated: it may hold a password. */
function baseUrl(variable, value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb('invalid-platform-url', `${variable}: expected an http or https URL without credentials, found something else: unset it or correct it`);
    }
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
function wholeNumber(value) {
    return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/challenge.js
const longest = 8192;
const token = /[A-Za-z0-9!#$%&'*+.^_`|~-]+/y;
const parameter = /([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const gap = /[ \t,]*/y;
/** All challenges that can be read, in order; a header that makes no sense has none. */
function parseChallenges(header) {
    if (header === undefined || header.length > longest)
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

;// CONCATENATED MODULE: ./lib/src/registry/credentials.js

const anonymous = { find: () => Promise.resolve(undefined) };
function passwords(pairs) {
    return {
        find: (host) => {
            if (pairs.some((pair) => pair.host === undefined))
                return Promise.reject(hostless(host));
            const pair = pairs.find((candidate) => credentials_sameHost(candidate.host ?? '', host));
            return Promise.resolve(pair && { kind: 'password', username: pair.username, password: pair.password });
        },
    };
}
/** The first that knows the host answers. */
function firstOf(...sources) {
    return {
        find: async (host) => {
            for (const source of sources) {
                const credential = await source.find(host);
                if (credential !== undefined)
                    return credential;
            }
            return undefined;
        },
    };
}
function hostless(host) {
    return new errors/* UsageError */.eb('credentials-without-host', `${host} wants credentials, and those in the environment do not say which registry they are for; name its host beside them`);
}
/** Hosts as people and docker's config.json write them: with a scheme, with `/v1/`, and three names for Docker Hub. */
function credentials_sameHost(written, host) {
    return hostOf(written) === hostOf(host);
}
function hostOf(written) {
    const host = written
        .replace(/^https?:\/\//i, '')
        .split('/', 1)[0]
        ?.toLowerCase() ?? '';
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
/** RFC 7617. */
function credentials_basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/retrying.js
var retrying = __webpack_require__(39848);
;// CONCATENATED MODULE: ./lib/src/registry/token.js






const largestAnswer = 1024 * 1024;
/** Distribution's token specification: what a token lives when the answer does not say, in seconds. */
const defaultLife = 60;
/**
 * Gets a token from the realm that a Bearer challenge names (distribution's token and OAuth2 specifications). The
 * realm may be another host; it is checked like any place that a registry sends us to. Throws RemoteError.
 */
async function fetchToken(request) {
    const { registry, transport, clock, credential } = request;
    const name = `${registry}: the token service`;
    const wire = { ...wireRequest(request), signal: request.signal };
    return (0,retrying/* retryAttempt */.A)(clock, async () => {
        try {
            const response = await transport(wire);
            if (response.status === 401 || response.status === 400) {
                response.discard();
                throw refused(registry, credential);
            }
            if (response.status !== 200)
                throw await (0,retrying/* statusFailure */.F)(response, name, 'get a token', clock);
            const bytes = await (0,src_answer/* readBounded */.CB)(response, largestAnswer);
            return tokenOf(bytes, name, clock.now().getTime());
        }
        catch (error) {
            throw (0,remote_error/* connectionError */.$t)(error, name);
        }
    });
}
function wireRequest({ challenge, scopes, credential, policy, registry }) {
    const { realm, service } = challenge.parameters;
    if (realm === undefined)
        throw new errors/* RemoteError */.Hi('unknown-challenge', `${registry} names no realm to get a token from`);
    const url = policy.target(realm, policy.base, 'token realm');
    if (credential?.kind === 'identity-token')
        return refreshRequest(url, service, scopes, credential.token);
    if (service !== undefined)
        url.searchParams.set('service', service);
    // Ours, not the challenge's: that may be of another repository, which GitLab answers with 403 for this one.
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credential === undefined ? {} : { authorization: credentials_basic(credential) };
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
    const json = token_parse(bytes);
    const text = json['token'] ?? json['access_token'];
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw new errors/* RemoteError */.Hi('broken-token', `${name} answered without a token`);
    }
    const life = typeof json['expires_in'] === 'number' && json['expires_in'] > 0 ? json['expires_in'] : defaultLife;
    return { text, expires: now + life * 1000 };
}
function token_parse(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        return (0,registry_manifest/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}
function refused(registry, credential) {
    return credential === undefined
        ? new errors/* RemoteError */.Hi('credentials-needed', `${registry} gives no token to strangers and no credentials are known for it`)
        : new errors/* RemoteError */.Hi('wrong-credentials', `${registry} does not accept the credentials that are known for it`);
}

;// CONCATENATED MODULE: ./lib/src/registry/authenticator.js




/** A token is renewed this many milliseconds before it ends, so that it does not end on the way. */
const margin = 10_000;
function createAuthenticator(options) {
    const { registry, credentials, clock } = options;
    const tokens = new Map();
    let scheme;
    let credential;
    const known = () => (credential ??= credentials.find(registry));
    /** Whoever comes while a token is on its way waits for that one. */
    function tokenFor(challenge, scopes, signal) {
        const key = keyOf(scopes);
        const held = tokens.get(key);
        if (held !== undefined)
            return held;
        const wanted = known().then((found) => fetchToken({ ...options, challenge, scopes, credential: found, signal }));
        tokens.set(key, wanted);
        wanted.catch(() => tokens.delete(key));
        return wanted;
    }
    async function bearer(challenge, scopes, signal) {
        const held = tokens.get(keyOf(scopes));
        const ended = held !== undefined && (await held).expires - margin <= clock.now().getTime();
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
            const found = await known();
            return found?.kind === 'password' ? credentials_basic(found) : undefined;
        },
        challenged: async (header, sent, scopes) => {
            const wanted = choose(parseChallenges(header), registry);
            scheme = wanted;
            if (wanted.kind === 'bearer') {
                const held = tokens.get(keyOf(scopes));
                if (held !== undefined && sent === `Bearer ${(await held).text}`)
                    forget(held, scopes);
                return true;
            }
            const found = await known();
            if (found?.kind !== 'password')
                throw credentialsNeeded(registry);
            return sent !== credentials_basic(found);
        },
    };
}
function keyOf(scopes) {
    return scopes.join(' ');
}
/** Bearer where both are offered: what travels then is short-lived. */
function choose(challenges, registry) {
    const challenge = challenges.find((candidate) => candidate.scheme === 'bearer');
    if (challenge !== undefined)
        return { kind: 'bearer', challenge };
    if (challenges.some((candidate) => candidate.scheme === 'basic'))
        return { kind: 'basic' };
    const found = challenges.map((candidate) => candidate.scheme).join(', ') || 'none';
    throw new errors/* RemoteError */.Hi('unknown-challenge', `${registry} asks for an authentication that is not known here: expected Basic or Bearer, found ${found.slice(0, 100)}`);
}
function credentialsNeeded(registry) {
    return new errors/* RemoteError */.Hi('credentials-needed', `${registry} wants a username and password and none are known for it; log in with docker or give them in the environment`);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/src/registry/deadline.js



const longestTimer = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), longestTimer));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    return { left, signal };
}
/** `name`: who was being spoken to. */
function deadlinePassed(name) {
    return new errors/* RemoteError */.Hi('deadline-passed', `${name}: the time that all of it may take was over before it had ended; run it again, it goes on from there, or give it more time`);
}
/** A failure after which one would have to wait for longer than there is time is a failure for good. */
function inTime(error, deadline) {
    if (deadline === undefined || !(error instanceof remote_error/* TransientError */.N_))
        return error;
    if ((error.after ?? 0) <= deadline.left())
        return error;
    const wait = Math.ceil((error.after ?? 0) / 1000);
    return new errors/* RemoteError */.Hi(error.code, `${error.message}; it asks for ${wait} s of patience, and there is less time left`);
}

;// CONCATENATED MODULE: ./lib/src/registry/first-alone.js
/**
 * Lets the first work go alone, whatever comes of it, and the others once it has ended: they need not find out for
 * themselves what it has learnt.
 */
function createFirstAlone() {
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

;// CONCATENATED MODULE: ./lib/src/registry/pace.js
/**
 * Below the quotas that users have met: Google's Artifact Registry counts by the minute and allows some 5000 in it, 83 a
 * second (kubernetes/k8s.io#6431). The first minute comes to 1900 and 60 times 50, each later one to 3000.
 */
const perSecond = 50;
/** So many go at once before the rate counts: neither a promotion nor a set of fifty images ever waits. */
const burst = 1900;
/** Waits before a request where a registry would have more than it takes: one of these per registry. */
function createPace(clock) {
    let credit = burst;
    let last = clock.now().getTime();
    return async () => {
        const now = clock.now().getTime();
        credit = Math.min(burst, credit + ((now - last) / 1000) * perSecond) - 1;
        last = now;
        if (credit < 0)
            await clock.sleep((-credit / perSecond) * 1000);
    };
}

;// CONCATENATED MODULE: ./lib/src/registry/client.js







const mostRedirects = 5;
function createClient(options) {
    return clientWith(options, { pace: createPace(options.clock), alone: createFirstAlone() }, undefined);
}
function clientWith(options, shared, deadline) {
    const { policy, clock } = options;
    const { pace, alone } = shared;
    async function attempt(request) {
        await pace();
        try {
            const response = await authorised(request, options, alone, deadline?.signal);
            if (request.accept.includes(response.status))
                return response;
            throw await (0,retrying/* statusFailure */.F)(response, request.name, request.action, clock);
        }
        catch (error) {
            throw inTime((0,remote_error/* connectionError */.$t)(error, request.name), deadline);
        }
    }
    async function attemptWhole(request, limit) {
        const response = await attempt(request);
        try {
            return { response, bytes: await (0,src_answer/* readBounded */.CB)(response, limit) };
        }
        catch (error) {
            throw (0,remote_error/* connectionError */.$t)(error, request.name);
        }
    }
    return {
        policy,
        read: (request, limit) => (0,retrying/* retryAttempt */.A)(clock, () => attemptWhole(request, limit)),
        send: (request) => (isUpload(request) ? attempt(request) : (0,retrying/* retryAttempt */.A)(clock, () => attempt(request))),
        until: (end) => clientWith(options, shared, end),
    };
}
/** Sends with what is known, and once more when the registry asks for something better. */
async function authorised(request, options, alone, signal) {
    const { authenticator } = options;
    const { response, refused } = await alone(() => askOnce(request, options, signal));
    if (refused === undefined)
        return response;
    response.discard();
    if (isUpload(request))
        throw new remote_error/* TransientError */.N_('token-expired', `${request.name}: the token ended on the way`);
    const again = await follow(request, await authenticator.header(request.scopes, signal), options, signal);
    if (again.status === 401 && (refused === 'insufficient' || isInsufficient(again.header('www-authenticate')))) {
        again.discard();
        throw new errors/* RemoteError */.Hi('write-denied', `${request.name} does not ${request.action}: the credentials known for it are good, but not for that`);
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
    if (!(await authenticator.challenged(challenge, sent, request.scopes)))
        return { response };
    return { response, refused: isInsufficient(challenge) && sent !== undefined ? 'insufficient' : 'unknown' };
}
/** Follows redirects of reads, by hand: each place is checked, and the credentials stay with the host they are for. */
async function follow(request, authorization, options, signal) {
    const { policy, transport } = options;
    let { url } = request;
    let own = isOwn(url, policy);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
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
        if (!(0,src_answer/* isRedirect */.N6)(response) || request.accept.includes(response.status))
            return response;
        const location = response.header('location');
        response.discard();
        if (location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
            throw new errors/* RemoteError */.Hi('unexpected-redirect', `${request.name} redirects where it should ${request.action}`);
        }
        url = policy.target(location, url, 'redirect');
        own = own && isOwn(url, policy);
    }
    throw new errors/* RemoteError */.Hi('too-many-redirects', `${request.name} redirects more than ${mostRedirects} times`);
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

;// CONCATENATED MODULE: ./lib/src/registry/credential-helper.js



const credential_helper_largestAnswer = 256 * 1024;
const credential_helper_patience = 60_000;
/**
 * Asks `docker-credential-<helper> get` for a server, as docker does: the server on standard input, JSON on standard
 * output, no shell. Undefined when the helper has nothing for it. Throws UsageError and RemoteError.
 */
async function askHelper(helper, server, environment) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
        throw new errors/* UsageError */.eb('invalid-credential-helper', `docker's config.json names no credential helper: "${helper}"`);
    }
    const program = `docker-credential-${helper}`;
    const { exitCode, output } = await credential_helper_run(program, server, environment);
    if (exitCode !== 0) {
        if (/not found/i.test(output))
            return undefined;
        throw new errors/* RemoteError */.Hi('credential-helper-failed', `${program} has no credentials for ${server}: it exited with ${exitCode}`);
    }
    return credentialOf(output, program);
}
function credentialOf(output, program) {
    const json = credential_helper_parse(output);
    const { Username: username, Secret: secret } = (0,registry_manifest/* isRecord */.u4)(json) ? json : {};
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw new errors/* RemoteError */.Hi('credential-helper-failed', `${program} answered something else than Username and Secret`);
    }
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', token: secret }
        : { kind: 'password', username, password: secret };
}
function credential_helper_parse(output) {
    try {
        return JSON.parse(output);
    }
    catch {
        return undefined;
    }
}
function credential_helper_run(program, input, env) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], { ...(env === undefined ? {} : { env }), stdio: ['pipe', 'pipe', 'ignore'] });
        const timer = setTimeout(() => child.kill('SIGKILL'), credential_helper_patience);
        const chunks = [];
        let size = 0;
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(notStarted(program, cause));
        });
        child.stdin.on('error', () => { });
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > credential_helper_largestAnswer)
                child.kill('SIGKILL');
            else
                chunks.push(chunk);
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
        });
        child.stdin.end(`${input}\n`);
    });
}
function notStarted(program, cause) {
    return new errors/* UsageError */.eb('credential-helper-missing', `docker's config.json asks for ${program}, which cannot be started; install it or remove it from the file`, { cause });
}

;// CONCATENATED MODULE: ./lib/src/registry/docker-config.js






const largestConfig = 1024 * 1024;
/**
 * Credentials from `config.json` in docker's directory: `credHelpers` for the host first, then `credsStore`, then
 * `auths`, as docker itself has it. The file is read when a registry first asks; one that is not there has none.
 * `environment` is that of credential helpers. Throws UsageError when the file is something else.
 */
function dockerConfig(directory, environment) {
    if (directory === undefined)
        return anonymous;
    const path = (0,external_node_path_.join)(directory, 'config.json');
    return {
        find: async (host) => {
            const text = await readConfig(path);
            if (text === undefined)
                return undefined;
            const config = docker_config_parse(text, path);
            const helper = memberFor(config['credHelpers'], host) ?? ownStore(config, host);
            if (typeof helper === 'string' && helper !== '') {
                const found = await askHelper(helper, keyFor(config, host), environment);
                if (found !== undefined)
                    return found;
            }
            const auth = memberFor(config['auths'], host);
            return (0,registry_manifest/* isRecord */.u4)(auth) ? docker_config_credentialOf(auth, `${path}: auths of ${host}`) : undefined;
        },
    };
}
/** A store is asked for the hosts that `docker login` has noted in `auths`: others would only start a program in vain. */
function ownStore(config, host) {
    return memberFor(config['auths'], host) === undefined ? undefined : config['credsStore'];
}
function keyFor(config, host) {
    const { auths } = config;
    const noted = (0,registry_manifest/* isRecord */.u4)(auths) ? Object.keys(auths).find((key) => credentials_sameHost(key, host)) : undefined;
    return noted ?? (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
}
function memberFor(value, host) {
    if (!(0,registry_manifest/* isRecord */.u4)(value))
        return undefined;
    return Object.entries(value).find(([key]) => credentials_sameHost(key, host))?.[1];
}
function docker_config_credentialOf(auth, what) {
    const { identitytoken, username, password } = auth;
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken };
    if (typeof username === 'string' && typeof password === 'string' && username !== '') {
        return { kind: 'password', username, password };
    }
    if (typeof auth['auth'] !== 'string' || auth['auth'] === '')
        return undefined;
    const decoded = Buffer.from(auth['auth'], 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    if (colon <= 0)
        throw new errors/* UsageError */.eb('broken-docker-config', `${what}: expected base64 of "username:password"`);
    return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
async function readConfig(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (found.isFile() && found.size <= largestConfig)
        return (0,promises_.readFile)(path, 'utf8');
    throw new errors/* UsageError */.eb('broken-docker-config', `${path}: expected a file of at most ${largestConfig} bytes`);
}
function docker_config_parse(text, path) {
    try {
        const json = JSON.parse(text);
        if ((0,registry_manifest/* isRecord */.u4)(json))
            return json;
    }
    catch {
        // The parser's message would quote the file, and the file holds passwords.
    }
    throw new errors/* UsageError */.eb('broken-docker-config', `${path}: expected a JSON object, as docker login writes it`);
}

;// CONCATENATED MODULE: ./lib/src/registry/host-policy.js


/** `registry` as in a reference; `insecure` lists hosts that may be spoken to without TLS. */
function hostPolicy(registry, insecure) {
    const api = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const probe = new URL(`https://${api}`);
    const mayBePlain = (0,address/* isLoopback */.U9)(probe.hostname) || insecure.includes(registry);
    const base = mayBePlain ? new URL(`http://${api}`) : probe;
    return {
        base,
        target: (location, from, what) => host_policy_checked(host_policy_parse(location, from, registry, what), base, registry, what),
    };
}
function host_policy_checked(url, base, registry, what) {
    (0,address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw host_policy_refusal(registry, what, 'a URL with credentials in it');
    if ((0,address/* isLoopback */.U9)(url.hostname) && !(0,address/* isLoopback */.U9)(base.hostname))
        throw host_policy_refusal(registry, what, 'this very machine');
    if (url.protocol === 'https:')
        return url;
    if (url.protocol !== 'http:')
        throw host_policy_refusal(registry, what, `a ${url.protocol} address`);
    if (base.protocol === 'http:' && (url.hostname === base.hostname || (0,address/* isLoopback */.U9)(url.hostname)))
        return url;
    // A registry behind a proxy that ends TLS may not know that it is reached by https.
    if (url.hostname === base.hostname && (url.port === '' || url.port === '80'))
        return new URL(url.href.replace(/^http:/, 'https:'));
    throw host_policy_refusal(registry, what, `${url.host} without TLS`);
}
function host_policy_parse(location, from, registry, what) {
    try {
        return new URL(location, from);
    }
    catch {
        throw host_policy_refusal(registry, what, 'something that is no URL');
    }
}
function host_policy_refusal(registry, what, found) {
    return new errors/* RefusedError */.fk('forbidden-location', `${registry} sends us to ${found} (${what}); that is refused`);
}

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/http-tags.js



const pageSize = 1000;
const largestPage = 8 * 1024 * 1024;
const http_tags_mostPages = 200;
/** All tags, page by page (OCI distribution-spec 1.1, "Listing Tags"). A repository that is not there has none. */
async function listTags(http) {
    const { client, name, pull: scopes } = http;
    const tags = new Set();
    const action = 'list its tags';
    let url = http.url(`tags/list?n=${pageSize}`);
    for (let page = 0; url !== undefined; page += 1) {
        if (page >= http_tags_mostPages) {
            throw new errors/* RemoteError */.Hi('too-many-tags', `${name} lists its tags on more than ${http_tags_mostPages} pages`);
        }
        const request = { method: 'GET', url, scopes, accept: [200, 404], action, name };
        const { response, bytes } = await client.read(request, largestPage);
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
        const listed = (0,registry_manifest/* isRecord */.u4)(json) ? (json['tags'] ?? []) : undefined;
        if (Array.isArray(listed))
            return listed.filter((tag) => typeof tag === 'string').filter(tag_name/* isTag */.d);
    }
    catch {
        // Said below, with the name and without the parser's view of it.
    }
    throw new errors/* RemoteError */.Hi('broken-tag-list', `${name} lists its tags in a form that cannot be read`);
}
/** RFC 8288. The next page is on the same registry or nowhere. */
function nextPage({ client, name }, link, from, what) {
    const match = /^[^<]*<([^>]{1,4096})>[^,]*;\s*rel="?next"?/i.exec(link?.slice(0, 8192) ?? '');
    if (match?.[1] === undefined)
        return undefined;
    const url = client.policy.target(match[1], from, `next page of ${what}`);
    if (url.host === client.policy.base.host && url.href !== from.href)
        return url;
    const code = what === 'tags' ? 'broken-tag-list' : 'broken-referrers';
    throw new errors/* RemoteError */.Hi(code, `${name} continues its list of ${what} at a place that is not its own`);
}

;// CONCATENATED MODULE: ./lib/src/registry/http-referrers.js




const http_referrers_largestPage = 4 * 1024 * 1024;
const http_referrers_mostPages = 50;
const mostListed = 10_000;
/** The first answer tells whether the registry knows the API; whoever asks meanwhile waits for it. */
function httpReferrers(http) {
    let support = 'unknown';
    const alone = createFirstAlone();
    async function ask(subject) {
        if (support === 'fallback-tag')
            return undefined;
        const listing = await listReferrers(http, subject);
        support = listing.support;
        return listing.found;
    }
    return {
        listsReferrers: () => support,
        referrers: (subject) => alone(() => ask(subject)),
    };
}
/**
 * The referrers of a manifest (OCI distribution-spec 1.1, "Listing Referrers"); none where the registry does not
 * know the API. GHCR answers 404, others 400, 405 or a page of HTML with 200 (attest-build-provenance#71, NVIDIA/aicr#1957).
 */
async function listReferrers(http, subject) {
    const { client, name, pull: scopes } = http;
    const found = [];
    const action = 'list referrers';
    const headers = { accept: 'application/vnd.oci.image.index.v1+json' };
    const accept = [200, 400, 403, 404, 405, 406];
    let url = http.url(`referrers/${subject}`);
    for (let page = 0; url !== undefined; page += 1) {
        if (page >= http_referrers_mostPages) {
            throw new errors/* RemoteError */.Hi('too-many-referrers', `${name} lists referrers on more than ${http_referrers_mostPages} pages`);
        }
        const request = { method: 'GET', url, scopes, headers, accept, action, name };
        const { response, bytes } = await client.read(request, http_referrers_largestPage);
        if (response.status === 200 && bytes === undefined) {
            throw new errors/* RemoteError */.Hi('too-many-referrers', `${name} lists referrers in more than ${http_referrers_largestPage} bytes a page`);
        }
        const json = jsonOf(bytes);
        if (response.status !== 200 || !Array.isArray(json['manifests'])) {
            return { support: isUnknownRepository(response.status, json) ? 'unknown' : 'fallback-tag', found: undefined };
        }
        found.push(...json['manifests'].map((entry) => (0,registry_manifest/* descriptor */.yu)(entry, `${name}: the list of referrers`)));
        if (found.length > mostListed) {
            throw new errors/* RemoteError */.Hi('too-many-referrers', `${name} lists more than ${mostListed} referrers of one manifest`);
        }
        url = nextPage(http, response.header('link'), url, 'referrers');
    }
    return { support: 'api', found };
}
function jsonOf(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        return (0,registry_manifest/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}
/** A repository that is not there yet says nothing about its registry (OCI distribution-spec 1.1, "Error codes"). */
function isUnknownRepository(status, { errors }) {
    const first = Array.isArray(errors) ? errors[0] : undefined;
    return status === 404 && (0,registry_manifest/* isRecord */.u4)(first) && first['code'] === 'NAME_UNKNOWN';
}

;// CONCATENATED MODULE: ./lib/src/registry/read-ahead.js
/** Begins to read. What has to wait for its turn or for its source then holds up nobody who is not ready either. */
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

;// CONCATENATED MODULE: ./lib/src/registry/http-upload.js




/**
 * Uploads a blob: POST for a place, then one PUT of all bytes (OCI distribution-spec 1.1, "POST then PUT"). The
 * registry hashes what arrives and stores nothing under a wrong digest; the length is watched here, because a body
 * that is too long would be read as the next request.
 */
async function uploadBlob(http, blob, content) {
    const { client, name, push: scopes } = http;
    const action = `take the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`;
    const start = http.url('blobs/uploads/');
    // The source may be as far away as the registry is, and a PUT begins when there is something to send.
    const ahead = readAhead(content);
    try {
        const opened = await client.send({
            method: 'POST',
            url: start,
            scopes,
            body: http_upload_nothing,
            accept: [202],
            action,
            name,
        });
        opened.discard();
        const url = client.policy.target(locationOf(opened.header('location'), name), start, 'upload location');
        url.searchParams.set('digest', blob.digest);
        await ahead.ready;
        const response = await client.send({
            method: 'PUT',
            url,
            scopes,
            headers: { 'content-type': 'application/octet-stream' },
            body: { size: blob.size, content: counted(blob, ahead) },
            accept: [200, 201, 202, 204],
            action,
            name,
        });
        response.discard();
        acknowledge(http, blob, response);
    }
    finally {
        ahead.abandon();
    }
}
/** A registry that names the digest of what it stored or mounted has looked: nobody need ask it again. */
function acknowledge({ acknowledged }, { digest }, response) {
    if (response.status === 201 && response.header('docker-content-digest') === digest)
        acknowledged.add(digest);
}
/**
 * Asks for a blob of another repository of the same registry ("Mounting a blob from another repository"). Any no is an
 * answer: 202 offers an upload instead, Docker Hub and others refuse (go-containerregistry#1741, #1404).
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
            body: http_upload_nothing,
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
        if (error instanceof errors/* RemoteError */.Hi && !(error instanceof remote_error/* TransientError */.N_))
            return false;
        throw error;
    }
}
const http_upload_nothing = new Uint8Array();
/** A courtesy: the registry would clean up by itself one day. */
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
    throw new errors/* RemoteError */.Hi('no-upload-location', `${name} accepts an upload and does not say where to send it`);
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
    throw new errors/* RefusedError */.fk('wrong-size', `expected ${size} bytes for ${(0,registry_digest/* shortDigest */.VK)(digest)}, found ${sent > size ? 'more' : sent}; nothing of them was kept`);
}

// EXTERNAL MODULE: ./lib/src/registry/media-types.js
var media_types = __webpack_require__(75348);
// EXTERNAL MODULE: ./lib/src/registry/verified.js
var verified = __webpack_require__(77178);
;// CONCATENATED MODULE: ./lib/src/registry/http.js









/** Bytes from which on a blob is worth a connection of its own. */
const smallestBulk = 4 * 1024 * 1024;
/** A repository behind the distribution API (OCI distribution-spec 1.1). */
function httpRepository(reference, client) {
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
    };
    return {
        name,
        host: reference.registry,
        resolve: (tagOrDigest) => resolveManifest(http, tagOrDigest),
        manifest: (tagOrDigest) => getManifest(http, tagOrDigest),
        putManifest: (manifest) => putManifest(http, manifest.descriptor.digest, manifest),
        tag: (tag, manifest) => putManifest(http, tag, manifest),
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
/** A HEAD where it says enough; Artifactory answers 403 for what is not there (RTFACT-13797), others know no HEAD. */
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
        if ((0,registry_digest/* isDigest */.Bc)(tagOrDigest) && tagOrDigest !== digest)
            throw (0,verified/* wrongDigest */.K9)(tagOrDigest, digest, http.name);
        return { mediaType, digest, size };
    }
    return (await getManifest(http, tagOrDigest))?.descriptor;
}
async function getManifest(http, tagOrDigest) {
    const { response, bytes } = await http.client.read(manifestRequest(http, tagOrDigest, 'GET'), registry_manifest/* largestManifest */.oU);
    if (response.status === 404)
        return undefined;
    if (bytes === undefined) {
        const message = `${http.name} serves a manifest of more than ${registry_manifest/* largestManifest */.oU} bytes`;
        throw new errors/* RemoteError */.Hi('manifest-too-large', message);
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
async function putManifest(http, tagOrDigest, manifest) {
    const { digest, mediaType } = manifest.descriptor;
    const response = await http.client.send({
        method: 'PUT',
        url: http.url(`manifests/${tagOrDigest}`),
        scopes: http.push,
        headers: { 'content-type': mediaType },
        body: manifest.bytes,
        accept: [200, 201, 202],
        action: `take the manifest ${(0,registry_digest/* shortDigest */.VK)(digest)}`,
        name: http.name,
    });
    response.discard();
    const stored = response.header('docker-content-digest');
    if (stored !== undefined && (0,registry_digest/* isDigest */.Bc)(stored) && (0,verified/* digestLike */.kG)(stored, manifest.bytes) !== stored) {
        throw new errors/* RemoteError */.Hi('manifest-rewritten', `${http.name} was given the manifest ${(0,registry_digest/* shortDigest */.VK)(digest)} and stored ${(0,registry_digest/* shortDigest */.VK)(stored)}: it rewrites what it is given`);
    }
}
/** "Not allowed to look" counts as "not there": the upload that follows tells which it was. */
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
        // Some servers compress on the way what is compressed already, and the digest is of what is stored.
        headers: { 'accept-encoding': 'identity' },
        bulk: blob.size >= smallestBulk,
        accept: [200, 404],
        action: `give the blob ${(0,registry_digest/* shortDigest */.VK)(blob.digest)}`,
        name: http.name,
    });
    if (response.status === 404) {
        response.discard();
        throw new errors/* RemoteError */.Hi('blob-missing', `${http.name} has no blob ${blob.digest}: the image is incomplete there`);
    }
    try {
        yield* (0,verified/* verified */.zr)(blob, response.body, http.name);
    }
    catch (error) {
        throw (0,remote_error/* connectionError */.$t)(error, http.name);
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
;// CONCATENATED MODULE: ./lib/src/registry/atomic-file.js



/**
 * Writes a file so that nobody ever sees a part of it: a temporary file beside it, made durable, then renamed. When
 * `content` throws, nothing is left and whatever was at `path` stays.
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
/** A write may take less than it was given. */
async function writeChunk(file, chunk) {
    for (let offset = 0; offset < chunk.length;) {
        const { bytesWritten } = await file.write(chunk, offset);
        offset += bytesWritten;
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/leftovers.js



/** A file that is being written changes all the time: one that did not for so long has no writer. Milliseconds. */
const abandonedAfter = 3_600_000;
const isDraft = /^(?:\.tmp-[0-9a-f]{16}|index\.json\.lock-[0-9a-f]{24}|index\.json\.lock-broken-[0-9a-f]{12})$/;
/** Removes from a layout what processes that were killed had begun to write. */
async function removeLeftovers(directory, clock) {
    const before = clock.now().getTime() - abandonedAfter;
    for (const part of ['.', 'blobs/sha256', 'blobs/sha512']) {
        const place = (0,external_node_path_.join)(directory, part);
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
/** A file that its writer has taken away meanwhile counts as new. */
async function changedAt(path) {
    const changed = (0,promises_.stat)(path).then(({ mtimeMs }) => mtimeMs);
    return unlessGone(changed, Number.POSITIVE_INFINITY);
}
async function unlessGone(work, otherwise) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === 'ENOENT')
            return otherwise;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/lock.js







/** A lock is held for one rewrite of a small file: whoever holds it unchanged for so long is gone. Milliseconds. */
const lock_abandonedAfter = 10_000;
const deadline = 60_000;
const lock_pause = 25;
/**
 * Runs `work` while no other process does so for the same `path` (a lock file). A lock whose process has died is taken
 * over: at once when it died on this machine, otherwise when it has not changed for ten seconds. Throws RemoteError
 * when others keep it for a minute.
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
            if (isDead(current) || now - seen.since >= lock_abandonedAfter)
                await breakLock(path, current);
        }
        if (now - start > deadline) {
            throw new errors/* RemoteError */.Hi('layout-locked', `${path} is held by other processes; remove it if none is running`);
        }
        await clock.sleep(lock_pause * (1 + clock.random()));
    }
}
/** The file appears with its content, by a hard link, so that nobody reads an empty lock. */
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
        if ((0,error_code/* errorCode */.C)(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
/** Takes the lock away from `dead` and from nobody else: two who break it at once must not remove a fresh lock. */
async function breakLock(path, dead) {
    const aside = `${path}-broken-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    try {
        await (0,promises_.rename)(path, aside);
        const taken = await holderOf(aside);
        if (taken?.token !== dead.token)
            await (0,promises_.link)(aside, path);
    }
    catch (error) {
        if (!['ENOENT', 'EEXIST'].includes((0,error_code/* errorCode */.C)(error)))
            throw error;
    }
    finally {
        await (0,promises_.rm)(aside, { force: true });
    }
}
async function holderOf(path) {
    try {
        const json = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const { token, pid, host } = (0,registry_manifest/* isRecord */.u4)(json) ? json : {};
        return { token: String(token), pid: Number(pid), host: String(host) };
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        if ((0,error_code/* errorCode */.C)(error) === '')
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
        return (0,error_code/* errorCode */.C)(error) === 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/layout-index.js








/** OCI image-spec 1.1, annotations.md: in a layout's index.json this is the tag. */
const refName = 'org.opencontainers.image.ref.name';
const version = '1.0.0';
const largestIndex = 32 * 1024 * 1024;
/** The layout's index.json; empty where there is none yet. Throws UsageError when it is not an index. */
async function readLayoutIndex(directory) {
    const path = (0,external_node_path_.join)(directory, 'index.json');
    const text = await readText(path);
    if (text === undefined)
        return { fields: { schemaVersion: 2, mediaType: media_types/* ociIndex */.KP }, manifests: [] };
    const json = layout_index_parse(text, path);
    const manifests = json['manifests'];
    if (!Array.isArray(manifests) || !manifests.every(registry_manifest/* isRecord */.u4))
        throw notAnIndex(path);
    return { fields: json, manifests };
}
/** The descriptor that carries the tag; the last one where several do, as `skopeo` and `oras` write them. */
function findTag(index, tag, where) {
    const entry = index.manifests.findLast((candidate) => tagOf(candidate) === tag);
    return entry === undefined ? undefined : (0,registry_manifest/* descriptor */.yu)(entry, `${where}: index.json`);
}
function tagOf(entry) {
    const { annotations } = entry;
    const name = (0,registry_manifest/* isRecord */.u4)(annotations) ? annotations[refName] : undefined;
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
/** OCI image-spec 1.1, image-layout.md, "oci-layout file". Refuses a version that it does not know. */
async function createLayout(directory) {
    const path = (0,external_node_path_.join)(directory, 'oci-layout');
    await (0,promises_.mkdir)(directory, { recursive: true });
    const text = await readText(path);
    if (text === undefined) {
        await writeAtomically(path, new TextEncoder().encode(JSON.stringify({ imageLayoutVersion: version })));
        return;
    }
    const found = layout_index_parse(text, path)['imageLayoutVersion'];
    if (found !== version) {
        throw new errors/* UsageError */.eb('unknown-layout', `${path}: expected imageLayoutVersion ${version}, found ${String(found)}`);
    }
}
async function readText(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > largestIndex)
            throw new errors/* UsageError */.eb('layout-too-large', `${path} has ${size} bytes, over ${largestIndex}`);
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function layout_index_parse(text, path) {
    try {
        const json = JSON.parse(text);
        if ((0,registry_manifest/* isRecord */.u4)(json))
            return json;
    }
    catch {
        throw notAnIndex(path);
    }
    throw notAnIndex(path);
}
function notAnIndex(path) {
    return new errors/* UsageError */.eb('broken-layout', `${path}: expected the JSON of an OCI image layout, found something else`);
}

;// CONCATENATED MODULE: ./lib/src/registry/layout-referrers.js




const layout_referrers_most = 2000;
/** The digest that a manifest says it is about, if it is one that can say so. */
function subjectOf(manifest) {
    return (0,media_types/* isManifestType */.Q3)(manifest.descriptor.mediaType) ? (0,registry_manifest/* contentOf */.$E)(manifest, 'layout').subject?.digest : undefined;
}
/** A referrer has an entry of its own in index.json, without a tag, as `oras` writes it. */
function withReferrer(entries, { mediaType, digest, size }) {
    return entries.some((entry) => entry['digest'] === digest) ? entries : [...entries, { mediaType, digest, size }];
}
/** Entries of index.json that say they are about `subject`. */
async function layoutReferrers(directory, subject, read) {
    const { manifests } = await readLayoutIndex(directory);
    const found = [];
    const digests = new Set(manifests.map(({ digest }) => digest));
    for (const digest of [...digests].slice(0, layout_referrers_most)) {
        if (typeof digest !== 'string' || !(0,registry_digest/* isDigest */.Bc)(digest))
            continue;
        const manifest = await read(digest);
        if (manifest !== undefined && subjectOf(manifest) === subject)
            found.push(manifest.descriptor);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/registry/layout.js













/**
 * An OCI image layout (image-spec 1.1, image-layout.md) as a repository. Every file appears whole or not at all;
 * index.json, which holds the tags, is changed under a lock. The layout is made when it is first written to.
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
        const bytes = await readManifest(blobPath(named.digest), name);
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
            await writeAtomically(blobPath(descriptor.digest), (0,verified/* verified */.zr)(descriptor, layout_once(bytes), name));
            if (subjectOf(stored) === undefined)
                return;
            await updateLayoutIndex(directory, clock, (entries) => withReferrer(entries, descriptor));
        }),
        referrers: (subject) => inLayout(() => layoutReferrers(directory, subject, manifest)),
        listsReferrers: () => 'api',
        tag: (tag, { descriptor }) => inLayout(() => updateLayoutIndex(directory, clock, (entries) => withTag(entries, tag, descriptor))),
        hasBlob: (blob) => inLayout(async () => (await sizeOf(blobPath(blob.digest))) === blob.size),
        blob: (blob) => readBlob(blob, blobPath(blob.digest), name),
        putBlob: (blob, content) => inLayout(async () => {
            await prepare();
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
/** The entries with the tag on this manifest alone, and the manifest's entry without a tag gone if there was one. */
function withTag(entries, tag, { mediaType, digest, size, artifactType }) {
    const annotations = { [refName]: tag };
    const entry = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations };
    const others = entries.filter((other) => tagOf(other) !== tag && !(tagOf(other) === undefined && other['digest'] === digest));
    return [...others, entry];
}
async function* readBlob(blob, path, name) {
    try {
        yield* (0,verified/* verified */.zr)(blob, (0,external_node_fs_.createReadStream)(path, { highWaterMark: 256 * 1024 }), name);
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) !== 'ENOENT')
            throw error;
        throw new errors/* RemoteError */.Hi('blob-missing', `${name} has no blob ${blob.digest}: the layout is incomplete`, {
            cause: error,
        });
    }
}
async function readManifest(path, name) {
    const size = await sizeOf(path);
    if (size === undefined)
        return undefined;
    if (size <= registry_manifest/* largestManifest */.oU)
        return (0,promises_.readFile)(path);
    throw new errors/* RemoteError */.Hi('manifest-too-large', `${name}: a manifest has ${size} bytes; at most ${registry_manifest/* largestManifest */.oU} are read`);
}
async function sizeOf(path) {
    try {
        return (await (0,promises_.stat)(path)).size;
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** What the file system says no to is a remote's failure in one sentence, not a bug of ours. */
async function withSentence(name, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg || (0,error_code/* errorCode */.C)(error) === '')
            throw error;
        throw new errors/* RemoteError */.Hi('layout-failed', `${name} cannot be used: ${(0,error_code/* errorMessage */.g)(error)}`, { cause: error });
    }
}
async function* layout_once(bytes) {
    yield await Promise.resolve(bytes);
}

// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/registry/bulk.js

/** Bytes. */
const largeRead = 1024 * 1024;
/**
 * Layers are read past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB, and
 * into one piece of memory: with a new one for each read, a third of the processor time of a copy went into finding
 * out which are still in use.
 */
function createLargeReads() {
    let memory;
    let reader;
    let lending = false;
    let lent;
    let wake;
    /** Says whether to read on. */
    function arrived(connection, bytes) {
        reader = connection;
        if (!lending) {
            connection.push(Buffer.from(bytes));
            return !lending;
        }
        // What is lent must not change under its reader, whatever started this read.
        if (lent !== undefined)
            connection.destroy(new Error('read before it was asked for'));
        lent = bytes;
        wake?.();
        return false;
    }
    async function* lend(connection) {
        let ended;
        const stop = (0,external_node_stream_.finished)(connection, { writable: false }, (error) => {
            ended = { error };
            wake?.();
        });
        try {
            for (;;) {
                if (lent === undefined && ended === undefined) {
                    await new Promise((resolve) => {
                        wake = resolve;
                        connection.resume();
                    });
                }
                if (lent === undefined)
                    break;
                yield lent;
                lent = undefined;
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
            // A connection with TLS never asks for it.
            buffer: () => (memory ??= Buffer.allocUnsafeSlow(largeRead)),
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
/** Whether the connection itself says where the body ends; one in chunks needs the parser. */
function isPlainBody({ headers }) {
    return headers['transfer-encoding'] === undefined;
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

;// CONCATENATED MODULE: ./lib/src/registry/transport.js





/**
 * HTTP/1.1 by node:http with connections kept alive. Not `fetch`: its web streams held 630 MB for a 512 MB layer where
 * these hold 70, and it cannot be told where not to connect. `silence`: milliseconds without a byte after which the
 * other side counts as gone. `environment`: variables that may name a proxy.
 */
function createTransport(silence, environment = {}) {
    let wires;
    const chunking = new Set();
    return async function send(wire) {
        const { method, url, headers, body, signal } = wire;
        const reads = wire.bulk === true && !chunking.has(url.host) ? createLargeReads() : undefined;
        wires ??= openWires(environment, silence);
        const start = await wires;
        if (signal?.aborted === true)
            throw deadlinePassed(url.host);
        return new Promise((resolve, reject) => {
            const request = start(url, { method, headers: { ...headers, ...lengthOf(body) }, alone: reads });
            let carrier = request;
            const end = () => void carrier.destroy(deadlinePassed(url.host));
            const release = () => signal?.removeEventListener('abort', end);
            signal?.addEventListener('abort', end, { once: true });
            request.once('close', release);
            request.setTimeout(silence, () => carrier.destroy((0,remote_error/* silent */.Ku)(silence)));
            request.on('error', reject);
            request.on('response', (incoming) => {
                carrier = incoming;
                // Whoever reads the body sees the error there; without a reader it must not end the process.
                incoming.on('error', () => { });
                resolve(wireResponse(incoming, request));
            });
            request.on('connect', (incoming, connection, head) => {
                carrier = connection;
                request.off('close', release);
                connection.once('close', release);
                if (reads !== undefined && isPlainBody(incoming)) {
                    resolve(bulkResponse(incoming, connection, head, reads, silence));
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
            // What was sent is a GET. From here on Node takes the request for a CONNECT, and leaves the connection to us after the head of its answer.
            if (reads !== undefined)
                request.method = 'CONNECT';
        });
    };
}
/** Asks for a chunk when the last has been sent: chunks may be lent. Ends the request when the content breaks off. */
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
function bulkResponse(incoming, connection, head, reads, silence) {
    const length = incoming.headers['content-length'];
    connection.setTimeout(silence, () => connection.destroy((0,remote_error/* silent */.Ku)(silence)));
    connection.on('error', () => { });
    return {
        ...(0,src_answer/* headOf */.Uo)(incoming),
        body: reads.body(head, connection, length === undefined ? undefined : Number(length)),
        discard: () => connection.destroy(),
    };
}
function wireResponse(incoming, request) {
    return {
        ...(0,src_answer/* headOf */.Uo)(incoming),
        body: incoming,
        discard: () => {
            // An answer before the end of the upload: the rest will not be read, so this connection is of no more use.
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











/** Opens repositories behind the distribution API and in OCI layouts. One client, and one set of tokens, per host. */
function createRegistries(options) {
    const clients = new Map();
    const { directory = '.' } = options;
    let transport;
    function clientOf(registry) {
        const known = clients.get(registry);
        if (known !== undefined)
            return known;
        transport ??= createTransport(options.silence ?? 120_000, options.environment);
        const client = newClient(registry, transport, options);
        clients.set(registry, client);
        return client;
    }
    function places(deadline) {
        const opened = new Map();
        return {
            // One repository is one object, so that what it has learnt of the registry is not asked for again.
            open: (reference) => {
                if (reference.kind === 'layout')
                    return layoutRepository((0,external_node_path_.resolve)(directory, reference.directory), options.clock);
                const name = (0,registry_reference/* formatRepository */.Sh)(reference);
                const client = clientOf(reference.registry);
                const found = opened.get(name) ?? httpRepository(reference, deadline ? client.until(deadline) : client);
                opened.set(name, found);
                return found;
            },
            until: (end) => places(deadlineAt(end, options.clock)),
        };
    }
    return places();
}
function newClient(registry, transport, options) {
    const { clock, environment } = options;
    const policy = hostPolicy(registry, options.insecure ?? []);
    const credentials = firstOf(passwords(options.credentials ?? []), dockerConfig(options.dockerConfig, environment));
    const authenticator = createAuthenticator({ registry, policy, transport, clock, credentials });
    return createClient({ policy, transport, clock, authenticator, userAgent: 'krci-deploy' });
}

// EXTERNAL MODULE: ./lib/src/retry-transient.js
var retry_transient = __webpack_require__(52003);
;// CONCATENATED MODULE: ./lib/src/web/address.js


/**
 * A server's address as a flow file or the environment has it: https, or http where the host is named insecure,
 * loopback included. Throws UsageError, and RefusedError for a link-local or metadata address.
 */
function serverAddress(text, title, insecure) {
    if (!URL.canParse(text)) {
        throw new errors/* UsageError */.eb('invalid-address', `${title}: expected an address such as https://host, found "${printable(text)}"`);
    }
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb('address-with-credentials', `${title}: the address of ${url.host} has credentials in it; remove them`);
    }
    (0,address/* refuseForbidden */.Yg)(url);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol === 'http:' && isNamed(url, insecure))
        return url;
    throw new errors/* UsageError */.eb('insecure-address', `${title}: expected https, found ${printable(url.protocol)}//${url.host}; name the host in KRCI_DEPLOY_INSECURE_HOSTS if it is meant`);
}
/**
 * Where a server's redirect leads: the same host by the same or a better protocol. What another host says would not be
 * the word of the server that was named. Throws RefusedError.
 */
function redirected(location, from, name) {
    if (!URL.canParse(location, from.href))
        throw elsewhere(name, 'something that is no address');
    const url = new URL(location, from);
    (0,address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw elsewhere(name, 'an address with credentials in it');
    if (url.hostname !== from.hostname) {
        throw elsewhere(name, (0,address/* isLoopback */.U9)(url.hostname) ? 'this very machine' : `another host, ${url.host}`);
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
    return new errors/* RefusedError */.fk('forbidden-redirect', `${name} sends us to ${where}; that is refused: if the server has moved, name its address`);
}
function printable(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 100);
}

// EXTERNAL MODULE: ./lib/src/retry-after.js
var retry_after = __webpack_require__(52087);
// EXTERNAL MODULE: ./lib/src/saying.js
var saying = __webpack_require__(42765);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/web/failure.js







/** The error for a status that nobody wanted, with what the server said about it. */
function statusFailure(answer, asked, now) {
    const { status } = answer;
    const { name, what } = asked;
    const said = (0,saying/* saying */.i)(wordsOf(answer.bytes));
    if ((0,src_answer/* isPassing */.WG)(answer)) {
        const message = `${name} cannot give ${what} now: it answered ${status}${said}`;
        return new remote_error/* TransientError */.N_('server-unavailable', message, { after: (0,retry_after/* retryAfter */.P)(answer.header('retry-after'), now) });
    }
    const [code, reason] = meaningOf(status, asked);
    return new errors/* RemoteError */.Hi(code, `${name} does not give ${what}: ${reason} (${status}${said})`);
}
function meaningOf(status, { token, variables, scope }) {
    if (status === 407)
        return src_proxy/* proxyWantsCredentials */.e;
    if (variables === undefined)
        return status === 404
            ? ['not-found', 'there is none']
            : ['server-refused', 'it said no, and it is asked without a token'];
    if (status === 401 && token === undefined)
        return ['token-missing', `it asks for a token, and none is set: set ${variables}`];
    if (status === 401)
        return ['token-refused', `it does not accept the token of ${token}: it is wrong, expired or revoked`];
    if (status === 403)
        return ['token-too-narrow', `the token of ${token ?? variables} may not; it needs ${scope}`];
    if (status === 404)
        return ['not-found', `there is none, or the token may not see it (it needs ${scope})`];
    return ['server-refused', 'it said no'];
}
/** The server's own words, in the shapes that SonarQube, Prometheus, ServiceNow and Jira give them. */
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

/** The Authorization header for a server. Throws RefusedError for a token that is for another one. */
function authorization(base, { title, tokenAs }, credential) {
    const { token, home } = credential;
    if (token === undefined)
        return undefined;
    if (home !== undefined && token_originOf(home.url) !== base.origin) {
        throw new errors/* RefusedError */.fk('token-of-another-server', `${title}: ${token.variable} is for ${token_originOf(home.url)} (${home.variable}), and ${base.origin} is to be asked; one of both is wrong`);
    }
    if (token.username !== undefined)
        return token_basic(token.username, token.secret);
    return tokenAs === 'user' ? token_basic(token.secret, '') : `Bearer ${token.secret}`;
}
function token_originOf(url) {
    return URL.canParse(url) ? new URL(url).origin : 'no address';
}
function token_basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/web/create.js









/** No new attempt starts after two minutes; `Retry-After` is kept as far as that leaves room for it. */
const policy = {
    deadline: 120_000,
    firstPause: 500,
    maxPause: 10_000,
    mostAttempts: 5,
    mostRefusals: 3,
};
const create_mostRedirects = 3;
const create_largestAnswer = 4 * 1024 * 1024;
function createWeb(options) {
    const { credentials = {}, insecure = [], environment = {}, patience = 30_000 } = options;
    const exchange = createExchange({ patience, limit: create_largestAnswer, environment });
    return {
        home: (service) => credentials[service]?.home?.url,
        open(server) {
            const base = serverAddress(server.base, server.title, insecure);
            const credential = (server.service && credentials[server.service]) ?? {};
            return createServer({
                server,
                base,
                exchange,
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
};
function createServer(line) {
    const { server, base, clock, token } = line;
    const name = `${server.title} at ${base.host}`;
    async function read(request) {
        const wanted = server.service && variables[server.service];
        const asked = { name, what: request.what, scope: server.scope, token, variables: wanted };
        // What was sent may have been taken, unless nobody listened or the answer says when to come again.
        const mayRepeat = (error) => request.body === undefined || error.refused || error.after !== undefined;
        return (0,retry_transient/* retryTransient */.j)(() => answered(request, asked, line), policy, clock, mayRepeat);
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
        const answer = await create_follow(wholeRequest(request, line), asked.name, line.exchange);
        const { status, bytes } = answer;
        const isAnswer = (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
        if (!isAnswer)
            throw statusFailure(answer, asked, line.clock.now());
        if (bytes === undefined) {
            const message = `${asked.name}: ${asked.what} has more than ${create_largestAnswer} bytes; ask for less`;
            throw new errors/* EvidenceError */.oe('answer-too-large', message);
        }
        return { status, bytes, date: dateOf(answer) };
    }
    catch (error) {
        throw (0,remote_error/* connectionError */.$t)(error, asked.name);
    }
}
function wholeRequest({ path, query = {}, body }, { base, header }) {
    const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return {
        method: body === undefined ? 'GET' : 'POST',
        url,
        headers: {
            accept: 'application/json',
            'user-agent': 'krci-deploy',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(header === undefined ? {} : { authorization: header }),
        },
        body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
    };
}
/** Follows redirects of a GET by hand. They stay on the host, so the token does. */
async function create_follow(request, name, exchange) {
    let { url } = request;
    for (let hop = 0; hop <= create_mostRedirects; hop += 1) {
        const answer = await exchange({ ...request, url });
        if (!(0,src_answer/* isRedirect */.N6)(answer))
            return answer;
        const location = answer.header('location');
        if (location === undefined || request.body !== undefined) {
            throw new errors/* RemoteError */.Hi('unexpected-redirect', `${name} answers with a redirect (${answer.status}); name its address`);
        }
        url = redirected(location, url, name);
    }
    throw new errors/* RemoteError */.Hi('too-many-redirects', `${name} redirects more than ${create_mostRedirects} times; name its address`);
}
function dateOf(answer) {
    const time = Date.parse(answer.header('date') ?? '');
    return Number.isNaN(time) ? undefined : new Date(time);
}

// EXTERNAL MODULE: ./lib/src/entry/product.js
var product = __webpack_require__(2110);
;// CONCATENATED MODULE: ./lib/src/entry/ports.js













/** The real ports. Contacts nothing. Throws UsageError when the working directory is none. */
async function openPorts({ variables, directory, workingDirectory, credentials, log, tidy, }) {
    const root = await existing((0,external_node_path_.resolve)(directory, workingDirectory));
    const clock = src_clock/* systemClock */.m;
    const git = createGit({ cwd: root, credentials: credentials.git, log, environment: variables });
    const temporaryDirectory = variables['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    const gitops = createGitopsRepositories({ git, clock, log, directory: root, temporaryDirectory });
    tidy.add(() => gitops.dispose());
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
            dockerConfig: credentials.dockerConfig,
            insecure: credentials.insecureRegistries,
            environment: variables,
            directory: root,
        }),
        platform: createPlatform(detectPlatform(variables), { clock, log, environment: variables }),
        web: createWeb({
            clock,
            credentials: credentials.web,
            insecure: credentials.insecureHosts,
            environment: variables,
        }),
        recording: {
            tool: { name: 'krci-deploy', version: product/* version */.r },
            ...(credentials.signingKey === undefined ? {} : { signingKey: credentials.signingKey }),
        },
    };
}
async function existing(directory) {
    const found = await (0,promises_.stat)(directory).catch(() => undefined);
    if (found?.isDirectory() === true)
        return directory;
    throw new errors/* UsageError */.eb('no-working-directory', `working-directory: expected a directory, found none at ${directory}`);
}


/***/ }),

/***/ 13412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** The `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ }),

/***/ 55349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence that says what to do. */
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
/** The last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 46762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is what a relative path is relative to. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for what could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'expected a URL or a path');
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('credentials-in-url', `the location of the repository on ${url.host} holds credentials; take them out and give the token by the environment, where no log and no process list shows it`);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('invalid-repository', `expected the location of a Git repository, found ${shown}: ${why}`);
}


/***/ }),

/***/ 49730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ identityText),
/* harmony export */   Lo: () => (/* binding */ messageText),
/* harmony export */   yY: () => (/* binding */ defaultIdentity)
/* harmony export */ });
/** Nobody's address (RFC 2606): a commit without an author of its own must not land on a stranger's profile. */
const defaultIdentity = { name: 'krci-deploy', email: 'krci-deploy@noreply.invalid' };
const maxSubject = 200;
const maxBody = 64 * 1024;
/**
 * The text of a commit: subject, body, trailers. Line breaks in a subject or a trailer become spaces, so that no value
 * can add a trailer; trailers without a value are left out. Throws for a trailer key that Git would not read as one.
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

/***/ 11002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ pushError),
/* harmony export */   w: () => (/* binding */ LostRaceError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55349);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36084);



/** Another writer was first. Nothing is lost: the edit is applied to what that writer left. */
class LostRaceError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
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
 * What a push that exited with 1 means: LostRaceError, TransientError, or the sentence that ends the run. `where` names
 * the branch.
 */
function pushError(output, where) {
    const error = new _git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('push', output.exitCode, output.stderr);
    const status = statusLine(output.text);
    if (status === undefined)
        return (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .transportError */ .WQ)(error, where);
    const words = `${status}\n${remoteLines(error.stderr).join('\n')}`;
    if (race.test(status) || (race.test(words) && !rule.test(words))) {
        return new LostRaceError('lost-race', `another writer changed ${where} first`, { cause: error });
    }
    const reason = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(reasonOf(status, error.stderr));
    if (permission.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('no-permission', `no write permission for ${where}: the server said ${reason}`, {
            cause: error,
        });
    }
    if (/checked out/i.test(status)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('branch-checked-out', `${where} is checked out in a work tree, which a push would contradict: give the URL that it was cloned from, or edit its files with commit: none`, { cause: error });
    }
    if (rule.test(words)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('push-refused', `the rules of ${where} refuse the push: ${reason}; let this identity push there, or use commit: change-request`, { cause: error });
    }
    if (/failed to report status|internal server error|fatal error in commit_refs|try again|timeout/i.test(words)) {
        return new _transport_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N_('remote-unreachable', `${where} did not finish the push: ${reason}; run again`, {
            cause: error,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('push-refused', `${where} refused the push: ${reason}`, { cause: error });
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
/** The server's own first words, which name the rule, or else the reason that Git reports. */
function reasonOf(status, stderr) {
    const telling = remoteLines(stderr).find((line) => line !== '' && !/^(?:Resolving|Processing|Compressing|Counting|=+|-+$)/.test(line));
    return telling?.replace(/^(?:fatal|error): /i, '') ?? /\(([^)]*)\)/.exec(status)?.[1] ?? status;
}


/***/ }),

/***/ 36084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   WQ: () => (/* binding */ transportError)
/* harmony export */ });
/* unused harmony export said */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55349);


/** A failure that another attempt may not meet: the network, an overloaded server. */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}
/** In order: the first pattern that what Git said matches decides. Wording of Git 2.30 to 2.52, curl and OpenSSH. */
const kinds = [
    {
        pattern: /could not read (?:Username|Password)|Authentication failed|returned error: 401|HTTP 401|HTTP Basic: Access denied/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('authentication-failed', `${where} does not accept the credentials, or none were given: check the token for its host and that it has not expired`, { cause }),
    },
    {
        pattern: /Permission denied \(|Host key verification failed|no supported authentication/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('authentication-failed', `${where} does not accept the SSH key, or its host key is unknown: check SSH_AUTH_SOCK and known_hosts`, { cause }),
    },
    {
        pattern: /returned error: 403|HTTP 403|Write access to repository not granted|Permission to \S+ denied|not allowed to (?:upload|push) code|have write access|marked as read.?only|is (?:archived|read-only)|TF401027|insufficient permission|access denied/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('no-permission', `the credentials for ${where} do not allow this: ${needed(cause)}`, { cause }),
    },
    {
        pattern: /repository '.*' not found|returned error: 404|does not appear to be a git repository|Repository not found|project you were looking for could not be found|does not exist|not a git repository/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('repository-not-found', `${where} was not found, or the credentials do not show it: check the location and the token's access`, { cause }),
    },
    {
        pattern: /returned error: 30[1278]/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('redirected', `${where} redirects to another address, where a token must not follow: give the final URL (often the same with .git at its end)`, { cause }),
    },
    {
        pattern: /SSL certificate|certificate verif|server certificate|SSL_ERROR|TLS connection was non-properly|schannel/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('untrusted-certificate', `${where} has a certificate that is not trusted: give its authority by GIT_SSL_CAINFO`, { cause }),
    },
    {
        pattern: /detected dubious ownership/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('dubious-ownership', `${where} belongs to another user, and Git does not read such repositories: run git config --global --add safe.directory with its path`, { cause }),
    },
    {
        pattern: /transport '.*' not allowed/i,
        error: (where, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('transport-not-allowed', `${where}: expected https, http, ssh or a path`, { cause }),
    },
    {
        pattern: /returned error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|RPC failed|early EOF|unexpected disconnect|hung up unexpectedly|Connection (?:reset|timed out|closed)|Recv failure|Operation (?:timed out|too slow)|Empty reply|timeout|Could not resolve host|Temporary failure|Failed to connect|Couldn't connect|Connection refused|expected flush|bad line length|curl \d+/i,
        error: (where, cause) => new TransientError('remote-unreachable', `${where} did not answer as a Git server should: ${said(cause)}; check the address and the network, then run again`, { cause }),
    },
];
/** What to tell the user about a Git command that failed while it talked to `where`. */
function transportError(error, where) {
    if (!(error instanceof _git_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X))
        return error;
    const kind = kinds.find(({ pattern }) => pattern.test(error.stderr));
    if (kind !== undefined)
        return kind.error(where, error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('git-failed', `git could not do its work with ${where}: ${said(error)}`, { cause: error });
}
function needed(cause) {
    const verb = cause.message.startsWith('git push') ? 'no write permission' : 'no read permission';
    return `${verb}; the server said ${said(cause)}`;
}
/** The line of Git's or the server's that says most, quoted, without control characters. */
function said(error) {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ BranchMovedError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** A branch is not what the changes were made on: read it again, make them again, try again. */
class BranchMovedError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ proxyWantsCredentials),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82514);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



/** Code and reason of a 407 to a request that goes through a proxy as it is. */
const proxyWantsCredentials = [
    'proxy-credentials',
    'the proxy on the way wants a name and a password in its address',
];
/**
 * The proxy for an address by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in capitals or not, as curl and Go read
 * them; never for this machine itself. Throws UsageError for a proxy that is none or of a kind that is not spoken here.
 */
function proxyFor(url, environment) {
    const own = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const found = [own, 'ALL_PROXY'].map((name) => ({ name, text: valueOf(name, environment) })).find(({ text }) => text);
    if (found?.text === undefined || isDirect(url, valueOf('NO_PROXY', environment) ?? ''))
        return undefined;
    return parse(found.name, found.text);
}
function valueOf(name, environment) {
    const text = (environment[name.toLowerCase()] ?? environment[name])?.trim();
    return text === '' ? undefined : text;
}
/** The address may hold a password, so no message shows it. */
function parse(name, text) {
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(written))
        throw notUnderstood(name, 'something that is no address');
    const url = new URL(written);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw notUnderstood(name, `a proxy of ${url.protocol}`);
    const { username, password } = url;
    url.username = '';
    url.password = '';
    const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
    return { url, authorization: username === '' && password === '' ? undefined : `Basic ${pair}` };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function notUnderstood(name, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('unknown-proxy', `${name}: expected http://host:port or https://host:port, found ${found}`);
}
function isDirect({ hostname, port, protocol }, exceptions) {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(host))
        return true;
    const places = [host, `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`];
    return exceptions
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => excepts(entry.toLowerCase(), host, places));
}
/** `*`, a name with what is below it, `.name` for what is below it alone, a name with a port, an address or a network. */
function excepts(entry, host, places) {
    if (entry === '*')
        return true;
    if (entry.includes('/'))
        return isIn(host, blocks([entry]));
    const name = entry.replace(/^\*\./, '.').replace(/^\[(.*)\]$/, '$1');
    if (name.startsWith('.'))
        return places.some((place) => place.endsWith(name));
    return places.some((place) => place === name || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && place.endsWith(`.${name}`)));
}
function blocks(networks) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const network of networks) {
        const [address = '', bits = ''] = network.split('/');
        const family = familyOf(address);
        const fits = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32);
        if (fits)
            list.addSubnet(address, Number(bits), family);
    }
    return list;
}
function isIn(host, list) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && list.check(host, familyOf(host));
}
/** Of an address. Node's own expression for IPv6 takes longer to compile than anything else before a first request. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 57410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);


const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return grammar.test(text);
}
/** Throws UsageError; `what` says where the text came from. */
function parseDigest(text, what = 'digest') {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('invalid-digest', `${what}: expected sha256: and 64 lower-case hexadecimal digits, found "${text}"`);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** The first twelve digits, enough for a person to compare. */
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}


/***/ }),

/***/ 3375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   oU: () => (/* binding */ largestManifest),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);



/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const largestManifest = 4 * 1024 * 1024;
const mostEntries = 10_000;
/**
 * Reads a manifest or index. `where` names the repository that it came from. Throws RefusedError for anything that is
 * not one of the four kinds we copy whole, and for descriptors that break OCI image-spec 1.1, descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('unknown-manifest', `${subject} is a "${mediaType.slice(0, 100)}"; expected an OCI or Docker (schema 2) manifest or index`);
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : [descriptor(json['config'], subject), ...descriptors(json['layers'], subject)],
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...(isRecord(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
/** The kind of a manifest that lies in a layout without a descriptor, or undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!isRecord(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return isRecord(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (isRecord(json))
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
    if (value.length > mostEntries)
        throw malformed(subject, `names ${value.length} things, more than ${mostEntries}`);
    return value.map((entry) => descriptor(entry, subject));
}
/** Keeps the fields that we use; the bytes that are stored are the manifest's own. */
function descriptor(value, subject) {
    if (!isRecord(value))
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
        ...(isRecord(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...(isRecord(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** The members that are text; what is not (`os.features`) nobody here reads. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('malformed-manifest', `${subject} ${complaint}; it cannot be copied faithfully`);
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Every kind of manifest that we read; anything else is refused rather than copied half. */
const manifestTypes = [ociIndex, ociManifest, dockerIndex, dockerManifest];
/** Layers that may not be distributed: the registry that holds the image does not hold them, `urls` say who does. */
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
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 28258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ formatReference),
  Sh: () => (/* binding */ formatRepository),
  zS: () => (/* binding */ parseLocation),
  parseReference: () => (/* binding */ parseReference),
  sd: () => (/* binding */ pointAt)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/image-name.js

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host = /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const longest = 255;
/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would be a
 * promotion to the wrong place. `text` is what the user wrote, for the message. Throws UsageError.
 */
function imageReference(name, text, what) {
    const slash = name.indexOf('/');
    const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
    if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
        throw new errors/* UsageError */.eb('reference-without-registry', `${what}: expected a registry's host first, such as registry.example.com/shop/cart, found "${text}"`);
    }
    const port = host.exec(registry);
    if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
        throw new errors/* UsageError */.eb('invalid-registry', `${what}: expected a host with an optional port, found "${registry}"`);
    }
    return { kind: 'image', ...dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what)) };
}
/** A repository's path below its registry. Throws UsageError. */
function parseRepositoryPath(path, what) {
    if (path !== path.toLowerCase()) {
        throw new errors/* UsageError */.eb('uppercase-repository', `${what}: a repository is lower case by the distribution specification, found "${path}"; write "${path.toLowerCase()}"`);
    }
    if (path.length <= longest && path.split('/').every((part) => component.test(part)))
        return path;
    throw new errors/* UsageError */.eb('invalid-repository', `${what}: expected a repository of lower-case letters and digits, separated by "/", ".", "_" or "-", found "${path}"`);
}
function dockerHub(registry, path) {
    if (registry !== 'docker.io' && registry !== 'index.docker.io')
        return { registry, repository: path };
    return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}

// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/registry/reference.js




const reference_longest = 1024;
/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference. Throws UsageError with a sentence that quotes the text.
 */
function parseReference(text, expectation = {}) {
    const what = expectation.what ?? 'reference';
    if (text.length > reference_longest) {
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: expected at most ${reference_longest} characters, found ${text.length}`);
    }
    const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
    checkPointing(reference, text, what, expectation.pointing ?? 'any');
    return reference;
}
/** The text that `parseReference` reads back to the same reference. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** The place alone, without tag and digest: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
function formatRepository(reference) {
    return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}
/** The same repository, pointed at a tag or digest, or at nothing. */
function pointAt(reference, pointing = {}) {
    return reference.kind === 'layout'
        ? { kind: 'layout', directory: reference.directory, ...pointing }
        : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}
/**
 * An environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path below it, as the repository they
 * name together: a layout has one directory per repository. Throws UsageError.
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
        return { ...imageReference(named, text, what), ...pointed(undefined, digest) };
    const tag = named.slice(colon + 1);
    if (!(0,tag_name/* isTag */.d)(tag)) {
        throw new errors/* UsageError */.eb('invalid-tag', `${what}: expected a tag of at most 128 letters, digits, "_", "." and "-", found "${tag}" in "${text}"`);
    }
    return { ...imageReference(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}
function parseLayout(text, what) {
    const [named, digest] = splitDigest(text.slice('oci:'.length), what);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/') && (0,tag_name/* isTag */.d)(named.slice(colon + 1));
    const directory = tagged ? named.slice(0, colon) : named;
    if (directory === '')
        throw emptyLayout(what, text);
    if (directory.includes('\0'))
        throw new errors/* UsageError */.eb('invalid-reference', `${what}: a path cannot hold a zero byte`);
    return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}
/** Says no without quoting the text: what stands before an `@` in a URL is a password more often than not. */
function refuseUrl(text, what) {
    const scheme = text.indexOf('://');
    const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
    if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
        throw new errors/* UsageError */.eb('credentials-in-reference', `${what}: expected a reference without credentials; put them into the environment or docker's config.json`);
    }
    if (scheme >= 0) {
        throw new errors/* UsageError */.eb('reference-is-url', `${what}: expected a reference without "${text.slice(0, scheme)}://"`);
    }
}
/** Whatever follows the last `@` is a digest, except in a path that merely holds an `@`. */
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
        throw new errors/* UsageError */.eb('reference-points-nowhere', `${what}: expected a tag or a digest after "${text}", found neither`);
    }
    if (allowed === 'one' && tag !== undefined && digest !== undefined) {
        throw new errors/* UsageError */.eb('reference-points-twice', `${what}: expected a tag or a digest, found both in "${text}"; keep the digest, it names one artifact for ever`);
    }
    if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-digest', `${what}: expected no digest here, found one in "${text}"`);
    }
    if (allowed === 'none' && tag !== undefined) {
        throw new errors/* UsageError */.eb('unexpected-tag', `${what}: expected a repository without a tag, found "${text}"`);
    }
}
function trimSlashes(text) {
    let end = text.length;
    while (end > 1 && text[end - 1] === '/')
        end -= 1;
    return text.slice(0, end);
}
function emptyLayout(what, text) {
    return new errors/* UsageError */.eb('invalid-reference', `${what}: expected a directory after "oci:", found "${text}"`);
}


/***/ }),

/***/ 39848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ retryAttempt),
/* harmony export */   F: () => (/* binding */ statusFailure)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96566);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7878);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3375);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50933);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52087);
/* harmony import */ var _retry_transient_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52003);
/* harmony import */ var _saying_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42765);








/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = {
    deadline: 300_000,
    firstPause: 500,
    maxPause: 10_000,
    mostAttempts: 6,
    mostRefusals: 3,
};
const largestExplanation = 64 * 1024;
/** As `retryTransient`, for what a registry is asked. */
function retryAttempt(clock, operation) {
    return (0,_retry_transient_js__WEBPACK_IMPORTED_MODULE_5__/* .retryTransient */ .j)(operation, policy, clock);
}
/** The error for a status that nobody wanted, with what the registry said about it. Reads the response's body. */
async function statusFailure(response, name, action, clock) {
    const { status } = response;
    const found = await firstError(response);
    response.discard();
    // OCI distribution-spec 1.1, "Error codes".
    const said = (0,_saying_js__WEBPACK_IMPORTED_MODULE_6__/* .saying */ .i)([found['code'], found['message']].filter((part) => typeof part === 'string').join(': '));
    if (status === 400 && (found['code'] === 'DIGEST_INVALID' || found['code'] === 'SIZE_INVALID')) {
        const message = `${name} does not ${action}: what arrived has another digest or length; nothing of it was kept`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-bytes', message);
    }
    if (status === 404 && found['code'] === 'BLOB_UPLOAD_UNKNOWN') {
        const message = `${name} does not ${action}: it has forgotten the upload that it offered (404${said})`;
        return new _remote_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_('upload-lost', message);
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(response)) {
        const after = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_7__/* .retryAfter */ .P)(response.header('retry-after'), clock.now());
        return new _remote_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_('registry-unavailable', `${name} cannot ${action} now: it answered ${status}${said}`, {
            after,
        });
    }
    const [code, reason] = meaningOf(status, action);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(code, `${name} does not ${action}: ${reason} (${status}${said})`);
}
function meaningOf(status, action) {
    const writing = !action.startsWith('give') && !action.startsWith('list') && !action.startsWith('get');
    if (status === 407)
        return _proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyWantsCredentials */ .e;
    if (status === 401)
        return ['wrong-credentials', 'the credentials known for it are not accepted'];
    if (status === 403 || status === 405) {
        return writing
            ? ['write-denied', 'the credentials known for it may not write there, or it is read-only']
            : ['access-denied', 'the credentials known for it may not read there'];
    }
    if (status === 404 && writing)
        return ['repository-missing', 'there is no such repository; create it first'];
    if (status === 413)
        return ['too-large', 'it takes nothing so large'];
    return ['registry-refused', 'it said no'];
}
async function firstError(response) {
    try {
        const bytes = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)(response, largestExplanation);
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const errors = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json) ? json['errors'] : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(first) ? first : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 64318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag),
/* harmony export */   m: () => (/* binding */ tagOfVersion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

/** OCI distribution-spec 1.1, "Pulling manifests": the grammar of a tag. */
const grammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function isTag(text) {
    return grammar.test(text);
}
/** The tag of a version: a tag cannot hold SemVer's `+`, so it becomes `_`, as Helm has it. Throws UsageError. */
function tagOfVersion(version) {
    const tag = version.replaceAll('+', '_');
    if (isTag(tag))
        return tag;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-tag', `version: expected at most 128 letters, digits, "_", "." and "-" to use as a tag, found "${version}"`);
}


/***/ }),

/***/ 77178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);



/** The digest of bytes under the algorithm that another digest uses, so that the two can be compared. */
function digestLike(expected, bytes) {
    const algorithm = algorithmOf(expected);
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever sees a good end of bad
 * bytes. `where` names the side that sent them. Throws RefusedError.
 */
async function* verified(blob, content, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(blob.digest));
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > blob.size)
            throw wrongSize(blob, where, 'more');
        hash.update(chunk);
        yield chunk;
    }
    if (size < blob.size)
        throw wrongSize(blob, where, `${size}`);
    const found = `${algorithmOf(blob.digest)}:${hash.digest('hex')}`;
    if (found !== blob.digest)
        throw wrongDigest(blob.digest, found, where);
}
/** The sentence for bytes that are not what their digest says. */
function wrongDigest(expected, found, where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-bytes', `${where}: the bytes of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(expected)} have the digest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(found)}: they were altered or damaged there; nothing of them was kept`);
}
function wrongSize(blob, where, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-size', `${where}: expected ${blob.size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)}, found ${found}; nothing of them was kept`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}


/***/ }),

/***/ 50933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ connectionError),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   N_: () => (/* binding */ TransientError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13412);


/** A failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway. */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** Milliseconds to wait at least, where the registry said so. */
    after;
    /** Nobody listened: a registry that is down says so at once, and few attempts tell. */
    refused;
    constructor(code, message, options = {}) {
        super(code, message, { cause: options.cause });
        this.after = options.after;
        this.refused = options.refused ?? false;
    }
}
const transientCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'SILENCE',
]);
/** What Node says about a connection, as a sentence about `name`. Other people's StepErrors pass as they are. */
function connectionError(error, name) {
    const code = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(error);
    const aborted = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error) === 'aborted';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg || (code === '' && !aborted))
        return error;
    const reason = reasons[code] ?? (aborted ? 'the connection broke' : withoutCredentials((0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)));
    const message = `${name} cannot be reached: ${reason}`;
    if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
        return new TransientError('unreachable', message, { cause: error, refused: code === 'ECONNREFUSED' });
    }
    return isConnectionCode(code) ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('unreachable', message, { cause: error }) : error;
}
/** For whoever waited in vain; `connectionError` makes a sentence of it. */
function silent(milliseconds) {
    return Object.assign(new Error(`nothing for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}
/** Node names the proxy that a connection failed through, password and all. */
function withoutCredentials(text) {
    return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}
const reasons = {
    ECONNREFUSED: 'nothing listens there (connection refused)',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its name could not be looked up',
    ECONNRESET: 'the connection broke',
    EPIPE: 'the connection broke',
    SILENCE: 'it stayed silent too long',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified; name its CA in NODE_EXTRA_CA_CERTS',
    EPROTO: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
};
/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; our own bugs do not. */
function isConnectionCode(code) {
    return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}


/***/ }),

/***/ 52087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter)
/* harmony export */ });
/**
 * Milliseconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds or a date), or undefined when
 * there is none that makes sense.
 */
function retryAfter(header, now) {
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

/***/ 52003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50933);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59584);



/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass. What is thrown in the end is
 * no TransientError any more: whoever called has tried enough.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_) || !mayRepeat(error))
            return false;
        if (attempt >= (error.refused ? policy.mostRefusals : policy.mostAttempts))
            return false;
        return { after: error.after };
    };
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_))
            throw error;
        const tried = attempts === 1 ? '' : `; gave up after ${attempts} attempts`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(error.code, `${error.message}${tried}`, { cause: error.cause });
    }
}


/***/ }),

/***/ 59584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/**
 * Runs `operation` until it succeeds, `decide` gives up or the deadline has passed; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadline;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPause, policy.firstPause * 2 ** (attempt - 1));
            const pause = decision.after ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 42765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ saying)
/* harmony export */ });
/**
 * What a server said, as the end of a sentence of ours: 200 characters of it, or nothing. Cleaned, since it may say
 * anything, our own header included.
 */
function saying(words) {
    const clean = words
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
        .slice(0, 200)
        .trim();
    return clean === '' ? '' : `, ${clean}`;
}


/***/ }),

/***/ 32329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that says what came instead. */
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
/** Counted before anything recursive sees it; brackets in strings do not nest. */
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe('answer-unreadable', `${name}: expected an answer in JSON, found ${found}`);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of an object; own ones only, since a server may say `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** A member that is a list, or an empty one. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
