export const id = 1940;
export const ids = [1940];
export const modules = {

/***/ 14873:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ branchRef)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

// git-check-ref-format(1), rules 1 to 10; Git checks again, this is for the message and for the code before Git.
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)|^@$/u;
/** Full ref name of a branch. Throws UsageError for an invalid branch name. */
function branchRef(branch) {
    const short = branch.replace(/^refs\/heads\//, '');
    if (short.length > 0 && short.length <= 255 && !forbidden.test(short))
        return `refs/heads/${short}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-branch',
        where: 'branch',
        expected: 'a name that Git takes: no space, "..", control character or any of ~^:?*[\\, no leading dash or dot',
        found: JSON.stringify(branch.slice(0, 100)),
    });
}


/***/ }),

/***/ 91940:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ changePrefix),
  H: () => (/* binding */ createChangeBranch)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/git/branch-name.js
var branch_name = __webpack_require__(14873);
;// CONCATENATED MODULE: ./lib/src/git/commit-header.js
/** Reads the header of a raw commit object, and the first line of its message. */
function commitHeader(bytes) {
    const text = Buffer.from(bytes).toString('utf8');
    const [header = ''] = text.split('\n\n', 1);
    const lines = header.split('\n');
    const [subject = ''] = text.slice(header.length + 2).split('\n', 1);
    return {
        parents: lines.flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : [])),
        committer: lines.flatMap((line) => /^committer (.*) -?\d+ [+-]\d{4}$/.exec(line)?.[1] ?? [])[0] ?? '',
        subject: subject
            .replaceAll(/\p{Cc}+/gu, ' ')
            .trim()
            .slice(0, 72),
    };
}

// EXTERNAL MODULE: ./lib/src/git/message.js
var message = __webpack_require__(49730);
// EXTERNAL MODULE: ./lib/src/git/push.js
var push = __webpack_require__(54741);
// EXTERNAL MODULE: ./lib/src/git/refs.js
var refs = __webpack_require__(54175);
// EXTERNAL MODULE: ./lib/src/git/snapshot.js + 3 modules
var snapshot = __webpack_require__(69563);
;// CONCATENATED MODULE: ./lib/src/git/change-branch.js







/** Branches with this prefix are made by this tool alone, and only they are ever moved other than forward. */
const changePrefix = 'krci-deploy/';
/**
 * Opens the branch of a change request: one commit on the newest base, made anew when the base or the change is
 * another, left alone when it holds the same already. Moved by compare and set only, and never over another author's
 * commit.
 */
function createChangeBranch(branch, { store, baseRef, newest, commit, committer }) {
    const ref = (0,branch_name/* branchRef */.M)(branch);
    const short = ref.slice('refs/heads/'.length);
    if (!short.startsWith(changePrefix) || ref === baseRef) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-branch',
            where: 'change request',
            expected: `a branch whose name begins with ${changePrefix}`,
            found: JSON.stringify(branch),
        });
    }
    const name = `${store.name} (${short})`;
    let seen = '';
    return {
        name,
        known: () => Promise.resolve(undefined),
        newest,
        commit: async (base, changes) => {
            const id = await commit(base, changes);
            seen = await (0,refs/* idOf */.TH)(store, ref);
            if (seen !== '' && (await same(store, id, seen)))
                return { id: seen, there: true };
            if (seen !== '' && seen !== base.commit)
                await refuseForeign(store, seen, committer, name);
            return { id, there: false };
        },
        push: async (id) => {
            await (0,push/* push */.V)(store, { commit: id, ref, name, lease: seen });
            return id;
        },
    };
}
/** Whether two commits put the same tree on the same parent. */
async function same(store, ours, theirs) {
    const [one, other] = [await (0,snapshot/* readSnapshot */.RA)(store, ours), await (0,snapshot/* readSnapshot */.RA)(store, theirs)];
    return one.tree === other.tree && one.parents.join() === other.parents.join();
}
/**
 * Refuses to overwrite the work of people: a branch whose tip was committed by another identity is not made anew. A
 * merge of the base into the branch, as platforms offer it, holds nothing of its own.
 * @throws RefusedError that names the commit and its committer.
 */
async function refuseForeign(store, tip, committer, name) {
    const header = await headerOf(store, tip);
    if (isOurs(header, committer))
        return;
    const [first] = header.parents;
    if (header.parents.length > 1 && first !== undefined && isOurs(await headerOf(store, first), committer))
        return;
    throw new errors/* RefusedError */.fk({
        code: 'branch-edited',
        where: name,
        found: `commit ${tip.slice(0, 12)} "${header.subject}" by ${header.committer}, which a new commit would drop`,
        fix: 'merge or close the change request, or delete the branch, then run again',
    });
}
function isOurs(header, committer) {
    return header.committer === (0,message/* identityText */.Ky)(committer);
}
async function headerOf(store, id) {
    const object = (await store.get([id])).get(id);
    return commitHeader(object?.bytes ?? new Uint8Array());
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

/***/ 2762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pathParts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const maxLength = 4096;
const maxDepth = 64;
/**
 * Splits a path from the root of a repository into parts. Throws UsageError for a path that Git would not check out: an
 * empty part, `.`, `..`, `.git` in any case, a control character, a backslash.
 */
function pathParts(path) {
    const parts = path.split('/');
    if (path.length > maxLength || parts.length > maxDepth)
        throw invalid(path, 'one that is too long or too deep');
    for (const part of parts) {
        if (part === '' || part === '.' || part === '..')
            throw invalid(path, 'one with an empty part, "." or ".."');
        if (/^\.git$/i.test(part))
            throw invalid(path, 'one into .git');
        if (/[\p{Cc}\\]/u.test(part))
            throw invalid(path, 'one with a control character or a backslash');
    }
    return parts;
}
function invalid(path, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'invalid-path',
        where: JSON.stringify(path.slice(0, 200)),
        expected: 'a path from the root of the GitOps repository',
        found: why,
    });
}


/***/ }),

/***/ 54741:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11002);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36084);


/**
 * Pushes a commit by compare and set. Without a lease, Git does that anyway: it sends the value that the server
 * announced, which must be an ancestor of the commit, and the server compares again under its own lock. Throws
 * LostRaceError, TransientError when its result is unknown, RefusedError, RemoteError.
 */
async function push(store, { commit, ref, name, lease }) {
    const leases = lease === undefined ? [] : [`--force-with-lease=${ref}:${lease}`];
    const options = ['--porcelain', '--quiet', '--no-verify', '--no-follow-tags', '--no-signed', ...leases];
    const output = await store
        .git(['push', ...options, await store.remote(), `${commit}:${ref}`], { accept: [1] })
        .catch((error) => Promise.reject((0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .transportError */ .WQ)(error, name)));
    if (output.exitCode !== 0)
        throw (0,_rejection_js__WEBPACK_IMPORTED_MODULE_0__/* .pushError */ .J)(output, name);
}


/***/ }),

/***/ 54175:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ defaultRef),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   c5: () => (/* binding */ missingRef)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _branch_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14873);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55349);



const heads = 'refs/heads/';
/** Returns the branch that the remote's HEAD names. Throws UsageError when there is none. */
async function defaultRef(store) {
    const text = await store.refs(['--symref'], 'HEAD');
    const [, ref] = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(text) ?? [];
    if (ref !== undefined)
        return (0,_branch_name_js__WEBPACK_IMPORTED_MODULE_1__/* .branchRef */ .M)(ref);
    throw text === ''
        ? await nothingThere(store)
        : new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'no-default-branch',
            where: store.name,
            found: 'the repository names no default branch',
            fix: 'give the branch',
        });
}
/** Returns the id that a branch has on the remote, empty when there is no such branch. */
async function idOf(store, ref) {
    const lines = (await store.refs([], ref)).split('\n');
    return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0] ?? '';
}
/** Error for a branch that could not be fetched: the branch is missing, or the whole repository. */
async function missingRef(store, ref, error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof _git_js__WEBPACK_IMPORTED_MODULE_2__/* .GitError */ .X) || !/couldn't find remote ref/i.test(cause.stderr))
        return error;
    return nothingThere(store, ref);
}
async function nothingThere(store, ref) {
    const text = await store.refs(['--heads']);
    const branches = text.split('\n').flatMap((line) => line.split(`\t${heads}`)[1] ?? []);
    if (branches.length === 0) {
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'empty-repository',
            where: store.name,
            expected: 'a commit with the manifests',
            found: 'an empty repository',
            fix: 'commit the manifests first',
        });
    }
    const some = `${branches.slice(0, 10).join(', ')}${branches.length > 10 ? ', …' : ''}`;
    return ref === undefined
        ? new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'no-default-branch',
            where: store.name,
            found: 'the repository names no default branch',
            fix: `give one of ${some}`,
        })
        : new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'branch-not-found',
            where: store.name,
            expected: `the branch ${ref.slice(heads.length)}`,
            found: `none of that name; it has ${some}`,
            fix: 'correct the branch',
        });
}


/***/ }),

/***/ 69563:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jE: () => (/* binding */ maxFile),
  kN: () => (/* binding */ readCommit),
  RA: () => (/* binding */ readSnapshot)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
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

// EXTERNAL MODULE: ./lib/src/git/path.js
var git_path = __webpack_require__(2762);
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
    /**
     * Reads the entries at the paths; missing ones are absent. A symbolic link or submodule, on the way or at the end, is
     * a refusal.
     */
    async resolve(paths) {
        await this.#look(paths);
        const found = new Map();
        let level = paths.map((path) => ({ path, parts: (0,git_path/* pathParts */.K)(path), tree: this.#root.tree }));
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
    /** Regular files below a directory, sorted; below the directories of `into` alone. */
    async files(directory, into = (directories) => directories) {
        const found = [];
        await this.#walk(directory, (path, { kind }) => void (kind === 'file' && found.push(path)), (directories) => {
            if (found.length > maxListed)
                throw tooMany(this.#store.name);
            return into(directories, found);
        });
        return found.toSorted();
    }
    /** Everything that is no directory, in no order. */
    async entries() {
        const found = [];
        const add = (path, { kind, id }) => void (kind !== 'directory' && found.push({ path, kind, id }));
        await this.#walk('', add, (directories) => {
            if (found.length > maxListed)
                throw tooMany(this.#store.name);
            return directories;
        });
        return found;
    }
    /** Visits what is below a directory, a level at a time; `into` chooses the directories of the next one. */
    async #walk(directory, visit, into) {
        const top = await this.#directory(directory);
        let level = new Map(top === undefined ? [] : [[directory, top]]);
        while (level.size > 0) {
            await this.#index([...level.values()]);
            const next = new Map();
            for (const [path, tree] of level) {
                const prefix = path === '' ? '' : `${path}/`;
                for (const entry of this.#indexes.get(tree)?.values() ?? []) {
                    visit(prefix + entry.name, entry);
                    if (entry.kind === 'directory')
                        next.set(prefix + entry.name, entry.id);
                }
            }
            const chosen = new Set(into([...next.keys()]));
            level = new Map([...next].filter(([path]) => chosen.has(path)));
        }
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
    return new errors/* RefusedError */.fk({
        code: kind === 'link' ? 'symbolic-link' : 'submodule',
        where: path,
        expected: 'a file that the GitOps repository itself holds',
        found: kind === 'link' ? 'a symbolic link' : 'a submodule',
        fix: 'name the file it leads to',
    });
}
function tooMany(name) {
    return new errors/* RefusedError */.fk({
        code: 'too-many-files',
        where: name,
        expected: `at most ${maxListed} files`,
        found: 'more',
        fix: 'name a directory',
    });
}

;// CONCATENATED MODULE: ./lib/src/git/snapshot.js




const maxFile = 10 * 1024 * 1024;
/** Reads a commit that has been fetched or made here; paths of `likely` that are here are read along with it. */
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
        list: (directory, into) => trees.files(directory.replace(/\/$/, ''), into),
        entries: () => trees.entries(),
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
        throw new errors/* RefusedError */.fk({
            code: 'no-such-commit',
            where: store.name,
            expected: `the commit ${commit}`,
            found: 'that the server does not have it, or does not hand out commits by id',
            fix: 'check the id, and that it is on a branch',
        }, { cause: error });
    }
    return readSnapshot(store, commit);
}
/** A path that is none fails by itself, not with the batch that it would have joined. */
async function checked(path, ask) {
    (0,git_path/* pathParts */.K)(path);
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
    return new errors/* RefusedError */.fk({
        code: 'file-too-large',
        where: path,
        expected: `at most ${maxFile} bytes`,
        found: `${blob.bytes.length}`,
        fix: 'keep the image in a smaller file',
    });
}
/** Reads the header of a commit object: a line per field, then an empty line. */
function readHeader({ type, bytes }) {
    if (type !== 'commit') {
        throw new errors/* RefusedError */.fk({ code: 'not-a-commit', where: 'branch', expected: 'a commit', found: `a ${type}` });
    }
    const [header = ''] = Buffer.from(bytes).toString('latin1').split('\n\n', 1);
    const values = (key) => header.split('\n').flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
    const [tree] = values('tree');
    if (tree === undefined)
        throw new Error('a commit without a tree');
    return { tree, parents: values('parent') };
}


/***/ })

};
