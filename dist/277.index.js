export const id = 277;
export const ids = [277];
export const modules = {

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

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  version: () => (/* binding */ version)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
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
const shownRows = 100;
const shownText = 100;
/** How the version came about: from what it was counted, how each commit was read, which one decided. */
function explain(facts, decision, notes) {
    const blocks = [(0,report/* paragraph */.FY)(basis(facts, decision))];
    const remarks = [...decision.notes, ...notes];
    if (remarks.length > 0)
        blocks.push((0,report/* listing */.RR)(remarks));
    if (decision.rows.length > 0)
        blocks.push((0,report/* heading */.R_)('Commits'), commitTable(decision.rows));
    const hidden = facts.height - Math.min(decision.rows.length, shownRows);
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
    const newest = rows.slice(0, shownRows);
    const deciding = rows.slice(shownRows).filter(({ decided }) => decided);
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
    return line.length > shownText ? `${line.slice(0, shownText - 1)}…` : line;
}

;// CONCATENATED MODULE: ./lib/src/version/names.js

/**
 * A version as an image tag. `+` is not in the tag grammar of the distribution-spec; Helm writes `_` for it and reads it
 * back, and `_` is in no version, so the way back is exact.
 */
function ociTag(version) {
    return (0,semver/* formatVersion */.qh)(version).replace('+', '_');
}
/** The version that an image tag stands for, with or without a `v`; undefined when it stands for none. */
function versionOfOciTag(tag) {
    return (0,semver/* parseVersion */.ot)(tag.replace(/^v/, '').replace('_', '+'));
}
/** Kubernetes label value: at most 63 of [A-Za-z0-9._-], a letter or digit at both ends. */
function kubernetesLabel(version) {
    return ociTag(version)
        .slice(0, 63)
        .replace(/[^A-Za-z0-9]+$/, '');
}
/**
 * The image tags of a version: its own and, of a release, the floating ones that no held release forbids. A floating tag
 * only ever moves up: `1.2` when nothing in 1.2 is higher, `1` when nothing in 1 is, `latest` when nothing is. Below 1.0
 * there is no `0`: its minors are not compatible with each other (SemVer 4).
 */
function ociTags(version, held) {
    const own = ociTag(version);
    if (!(0,semver/* isRelease */.MU)(version))
        return [own];
    const higher = [...held].filter((other) => (0,semver/* isRelease */.MU)(other) && (0,semver/* compareVersions */.Zy)(other, version) > 0);
    const { major, minor } = version;
    const floating = [
        [`${major}.${minor}`, (other) => other.major === major && other.minor === minor],
        [`${major}`, (other) => other.major === major],
        ['latest', () => true],
    ];
    const free = floating.filter(([tag, holds]) => tag !== '0' && !higher.some(holds)).map(([tag]) => tag);
    return [own, ...free];
}

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
        'oci-tag': decision.imageTag ?? ociTag(version),
        'oci-tags': decision.imageTag ?? ociTags(version, heldVersions(plan.facts)).join(','),
        'helm-version': (0,semver/* formatVersion */.qh)(version),
        'kubernetes-label': kubernetesLabel(version),
        'decided-by': wordsOf(decision.decidedBy),
        commit: plan.checkout.head,
        reserved: String(decision.tagged),
    };
}
function previousOf({ base }) {
    return base === undefined ? '' : (0,semver/* formatVersion */.qh)(base.version);
}
function heldVersions({ tags, held }) {
    return [...tags, ...held].map(({ version }) => version);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/src/git/objects.js

/** A message is kept up to this many bytes: what versions a commit stands at its start. */
const keptMessage = 256 * 1024;
const newline = 0x0a;
const blankLine = Buffer.from('\n\n');
// Headers follow the line of the tree. Not by the flag m: to it a carriage return in a name would start a line.
const parentLine = /(?<=\nparent )[^\n]*/g;
const committerTime = /\ncommitter [^\n]* (-?\d+) [+-]\d{4}(?=\n|$)/;
const encodingLine = /\nencoding ([^\n]*)/;
/** Reads the output of `git cat-file --batch`: `<id> <type> <size>\n<bytes>\n`. What is no commit is left out. */
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
/** The raw form of a commit: header lines, of which some go on after a space, a blank line, the message. */
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
/** Nearly every message is UTF-8, for which a buffer's own decoder is many times faster than a TextDecoder made for it. */
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



/** What there is at `cwd`. Throws UsageError when it is no repository, or one without commits. */
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
        throw new errors/* UsageError */.eb('repository-not-trusted', `Git does not read ${cwd} because another user owns it; add it to safe.directory`);
    }
    if (commonDirectory === '') {
        throw new errors/* UsageError */.eb('not-a-repository', `expected a Git repository in ${cwd}, found none; check the input repository and that the job checks out the code`);
    }
    throw new errors/* UsageError */.eb('no-commits', `expected a commit to version in ${cwd}, found a repository without commits; commit something first`);
}
/** Branches of remotes that point at HEAD: what a detached checkout was made from. */
async function remoteBranchesHere(git, { cwd, head }) {
    const { text } = await git.run(['for-each-ref', `--points-at=${head}`, '--format=%(refname)', 'refs/remotes/'], {
        cwd,
    });
    const names = text.split('\n').flatMap((ref) => /^refs\/remotes\/[^/]+\/(.+)$/.exec(ref)?.[1] ?? []);
    return names.filter((name) => name !== 'HEAD');
}
/** What a clone lacks is not to be fetched into it by a question. */
const noLazyFetch = { GIT_NO_LAZY_FETCH: '1' };
/** How many are asked about at a time: the first one is nearly always the one, the next few nearly always hold it. */
const looks = [1, 16, Number.POSITIVE_INFINITY];
/**
 * The first of `ids` that is an ancestor of `head`. The ids come best first, so a look at one or a few mostly answers;
 * its cost is the history between them and HEAD, not the whole. Ids that are no commits here are not ancestors.
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
/** Git prints what can be reached from the ids and not from HEAD: an id that it does not print is an ancestor. */
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
            throw new errors/* UsageError */.eb('invalid-paths', `paths must lie inside the repository, found ${paths.join(', ')}`, {
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
/** Halves a part that prints too much: a few enormous messages must not stop what a thousand small ones need. */
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
// EXTERNAL MODULE: ./lib/src/git/message.js
var git_message = __webpack_require__(49730);
;// CONCATENATED MODULE: ./lib/src/git/tags.js


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
 * `<id><separator><ref>` lines; the line with `^{}` follows the one of the tag object and overrules it. One walk over the
 * text without a list of its lines: at ten thousand tags that is half the time.
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
 * Makes an annotated tag on the remote if there is none of that name. The server compares and swaps, so of any number of
 * writers one wins; nothing is left behind by one that dies before. `cwd` is a scratch repository that sees the commit:
 * the tag object is written there, never to the user's repository. Throws GitError when the remote cannot be reached.
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
        throw new git_git/* GitError */.X('push', pushed.exitCode, pushed.stderr);
    return { outcome: 'refused', reason: status.slice(0, 200) };
}
function tagObject({ name, commit, message, tagger, time }) {
    const seconds = Math.floor(time.getTime() / 1000);
    return `object ${commit}\ntype commit\ntag ${name}\ntagger ${(0,git_message/* identityText */.Ky)(tagger)} ${seconds} +0000\n\n${message.trim()}\n`;
}
/** Who the user's configuration says they are; undefined when it does not. */
async function committer(git, cwd) {
    const { text } = await git.run(['var', 'GIT_COMMITTER_IDENT'], { cwd, accept: [128] });
    const match = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(text.trim());
    return match === null ? undefined : { name: match[1] ?? '', email: match[2] ?? '' };
}

;// CONCATENATED MODULE: ./lib/src/version/range.js


/** Branch names that stand for a range; `{range}` is `1`, `1.x`, `1.2`, `1.2.x` or `1.2.3`. */
const maintenancePatterns = ['release/{range}', 'support/{range}', 'hotfix/{range}', '{range}'];
const parts = /^v?(\d{1,9})(?:\.(\d{1,9}|x)(?:\.(\d{1,9}|x))?)?$/;
/** Reads `1.x`, `1.2`, `1.2.x` or `1.2.3`; the last one starts there and ends with its minor. Throws UsageError. */
function parseRange(text) {
    const range = readRange(text);
    if (range !== undefined)
        return range;
    throw new errors/* UsageError */.eb('invalid-range', `a range of versions is written 1.x, 1.2.x or 1.2.3, found "${text}"`);
}
/** The range of the first pattern that the branch matches; undefined for every other branch. */
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
    return (0,semver/* compareCores */.Ou)(version, range.from) >= 0 && (0,semver/* compareCores */.Ou)(version, range.below) < 0;
}
function sameRange(a, b) {
    return (0,semver/* compareCores */.Ou)(a.from, b.from) === 0 && (0,semver/* compareCores */.Ou)(a.below, b.below) === 0;
}
/** Release tags that may be the base of a branch: those inside its range and those that it was cut from. */
function isBelowEnd(version, range) {
    return range === undefined || (0,semver/* compareCores */.Ou)(version, range.below) < 0;
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
    const name = patch === undefined ? `${major}.${minor}.x` : `${(0,semver/* formatCore */.rT)(from)} to ${major}.${minor}.x`;
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

;// CONCATENATED MODULE: ./lib/src/version/base.js


/** Release tags on the commit itself, inside the branch's range. */
function releasesHere(facts, policy) {
    return facts.tags.filter(({ commit, version }) => commit === facts.head.id && (0,semver/* isRelease */.MU)(version) && inRange(version, policy.range));
}
/**
 * Release tags that the core may be counted from, the highest first. Those on the commit itself are left out: a commit
 * explains its own release, so a run after the tag was made says what the run before it said.
 */
function baseCandidates(tags, head, range) {
    return tags
        .filter(({ commit, version }) => commit !== head && (0,semver/* isRelease */.MU)(version) && isBelowEnd(version, range))
        .toSorted((a, b) => (0,semver/* compareVersions */.Zy)(b.version, a.version));
}

;// CONCATENATED MODULE: ./lib/src/version/adopt.js


/**
 * The decision that someone else made: a build that was published under a version is not given another. Throws
 * RefusedError when its tag belongs to another commit.
 */
function adopt(built, facts, policy) {
    const { version } = built;
    const tag = built.tag ?? `${policy.prefix}${(0,semver/* formatVersion */.qh)(version)}`;
    const holder = facts.tags.find(({ name }) => name === tag);
    if (holder !== undefined && holder.commit !== facts.head.id) {
        throw new errors/* RefusedError */.fk('tag-would-move', `the build says that it is ${tag}, and that tag points at ${holder.commit.slice(0, 12)}, not at this commit ${facts.head.id.slice(0, 12)}; a tag is never moved, build again under another version`);
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

;// CONCATENATED MODULE: ./lib/src/version/channel.js


/** `1.2.3-dev.20230315.abc123f`; with a height `1.2.3-dev.20230315.14.abc123f`. */
function devVersion(core, commit, height) {
    const prerelease = [
        'dev',
        utcDate(commit.time),
        ...(height === undefined ? [] : [String(height)]),
        shaPart(commit.id),
    ];
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease, build: [] };
}
/** `1.2.3-rc.4`; KubeRocketCI's `1.2.3-SNAPSHOT.4` and `1.2.3-RC.4` by another word. */
function numbered(core, word, number) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [word, String(number)], build: [] };
}
/** The N of `<word>.N`; undefined for any other prerelease. */
function numberOf(version, word) {
    const [first, number, ...rest] = version.prerelease;
    if (first !== word || number === undefined || rest.length > 0 || !(0,semver/* isNumeric */.kf)(number))
        return undefined;
    const value = Number(number);
    return Number.isSafeInteger(value) ? value : undefined;
}
/**
 * Seven characters of the commit's id, and more until one is a letter: an identifier of digits alone must not start
 * with 0 (SemVer 9) and would sort below every other. It stays a prefix of the id, so Git still resolves it.
 */
function shaPart(id) {
    const letter = id.search(/[a-f]/);
    return letter === -1 ? `g${id}` : id.slice(0, Math.max(7, letter + 1));
}
/** The committer's day in UTC: of the commit, not of the build, so that a re-run gives the same version. */
function utcDate(seconds) {
    const date = new Date(seconds * 1000);
    const year = date.getUTCFullYear();
    if (Number.isNaN(year) || year < 1000 || year > 9999) {
        throw new errors/* RefusedError */.fk('commit-date-out-of-range', `a dev version needs the commit's date, expected a year of four digits, found ${seconds} s after 1970; amend the commit's date`);
    }
    return date.toISOString().slice(0, 10).replaceAll('-', '');
}
/** One more than the highest that any tag holds, wherever it points: a number once given is never given again. */
function nextNumber(tags, core, word) {
    let taken = 0;
    for (const { version } of tags) {
        if ((0,semver/* compareCores */.Ou)(version, core) === 0)
            taken = Math.max(taken, numberOf(version, word) ?? 0);
    }
    return taken + 1;
}

;// CONCATENATED MODULE: ./lib/src/version/raise.js
const order = ['none', 'patch', 'minor', 'major'];
function isHigher(a, b) {
    return order.indexOf(a) > order.indexOf(b);
}
function highestRaise(raises) {
    let best = 'none';
    for (const raise of raises)
        if (isHigher(raise, best))
            best = raise;
    return best;
}
/**
 * The core after `raise`. Below 1.0.0 anything may change (SemVer 4): there a breaking change raises `unstableBreaking`.
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

/** What the newest `Release-As: X.Y.Z` footer asks for. One that names no release is passed over and said to be. */
function releaseAs(rows) {
    const notes = [];
    for (const { commit, footers } of rows) {
        for (const { token, value, line } of footers) {
            if (token !== 'release-as')
                continue;
            const version = (0,semver/* parseVersion */.ot)((value.split('\n')[0] ?? '').trim().replace(/^v/, ''));
            if (version !== undefined && (0,semver/* isRelease */.MU)(version) && version.build.length === 0) {
                return {
                    core: version,
                    reason: { kind: 'commit', id: commit.id, line: `Release-As: ${(0,semver/* formatCore */.rT)(version)}` },
                    notes,
                };
            }
            notes.push(`"${line.slice(0, 80)}" in ${commit.id.slice(0, 7)} names no version of the form 1.2.3 and was passed over`);
        }
    }
    return { core: undefined, reason: { kind: 'nothing', line: '' }, notes };
}

;// CONCATENATED MODULE: ./lib/src/version/core.js






/**
 * The core `X.Y.Z`: what the commit is released as already, else what the caller or a commit asks for, else the base
 * raised by the commits since.
 */
function coreOf(facts, policy, rows) {
    const { base } = facts;
    const bump = highestRaise(rows.map(({ effect }) => effect));
    const asked = releaseAs(rows);
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
        return first(facts, policy, bump, asked.notes);
    if (bump === 'none') {
        const reason = { kind: 'nothing', line: `no commit since ${base.name} raises a version` };
        return { core: base.version, changed: false, bump, reason, notes: asked.notes };
    }
    return counted(base, policy, rows, bump, asked.notes);
}
function counted(base, policy, rows, bump, notes) {
    const reason = reasonOf(rows);
    const core = raised(base.version, bump, policy.unstableBreaking);
    const { range } = policy;
    if (range === undefined || inRange(core, range))
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
    if (bump !== 'major' && inRange(held, range)) {
        return {
            core: held,
            changed: true,
            bump: 'patch',
            reason,
            notes: [...notes, `a ${bump} change was held to a patch by the range ${range.name}`],
        };
    }
    throw new errors/* RefusedError */.fk('out-of-range', `${(0,semver/* formatCore */.rT)(core)} lies outside the range ${range.name}: ${core_wordsOf(reason)}; release it from another branch, or say Release-As: with a version inside the range`);
}
function fixed(core, reason, facts, policy, bump, notes) {
    const { base } = facts;
    if (base !== undefined && (0,semver/* compareCores */.Ou)(core, base.version) <= 0) {
        throw new errors/* RefusedError */.fk('version-not-higher', `${(0,semver/* formatCore */.rT)(core)} was asked for by ${core_wordsOf(reason)}, expected a version higher than ${base.name}; ask for a higher one with set`);
    }
    if (!inRange(core, policy.range)) {
        throw new errors/* RefusedError */.fk('out-of-range', `${(0,semver/* formatCore */.rT)(core)} was asked for by ${core_wordsOf(reason)}, expected a version in the range ${policy.range?.name ?? ''}`);
    }
    return { core, changed: true, bump, reason, notes };
}
function first(facts, policy, bump, notes) {
    const { range } = policy;
    const core = firstCore(policy);
    if (!inRange(core, range)) {
        throw new errors/* RefusedError */.fk('out-of-range', `the first version ${(0,semver/* formatCore */.rT)(core)} lies outside the range ${range?.name ?? ''}; give initial-version inside it`);
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
/** What the run before the release said: the same that made the version then explains it now. */
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

;// CONCATENATED MODULE: ./lib/src/version/guard.js




/**
 * A channel only goes up. Throws RefusedError for a version that is not higher than what the channel holds, in tags or
 * in the target registry, and for a candidate of a core that is released; names what holds it. Inside a maintenance
 * range only that range counts: 1.2.4 is no step back because 2.0.0 exists.
 */
function guard(version, facts, policy) {
    if (policy.channel === 'dev')
        return;
    const holds = (held) => inRange(held.version, policy.range) && stands(held.version, version, policy);
    // There may be ten thousand tags, of which few hold anything.
    const tags = facts.tags.filter(holds).map((tag) => ({ version: tag.version, by: `tag ${tag.name}` }));
    const holder = (0,semver/* highest */.BR)([...tags, ...facts.held.filter(holds)], (held) => held.version);
    if (holder === undefined)
        return;
    throw new errors/* RefusedError */.fk('version-not-higher', `${(0,semver/* formatVersion */.qh)(version)} is not higher than what channel ${policy.channel} holds: ${holder.by}; ${advice(policy)}`);
}
function stands(held, version, { channel }) {
    if ((0,semver/* isRelease */.MU)(held) && (0,semver/* compareCores */.Ou)(held, version) === 0)
        return true;
    const same = channel === 'rc' ? numberOf(held, 'rc') !== undefined : (0,semver/* isRelease */.MU)(held);
    return same && (0,semver/* compareVersions */.Zy)(held, version) >= 0;
}
function advice({ range }) {
    if (range !== undefined)
        return `take the tags of ${range.name} into this branch first`;
    return 'merge what was released into this branch, or give a maintenance branch its range (release/1.2, or the input range)';
}

;// CONCATENATED MODULE: ./lib/src/version/krci.js




/** What stands before the version in KubeRocketCI's Git tags. */
const krciPrefix = 'build/';
const words = { dev: 'SNAPSHOT', rc: 'RC' };
/**
 * KubeRocketCI's versions: `0.1.0-SNAPSHOT.4`, on release branches `0.1.0-RC.2`. The platform counts in the status of a
 * live object, which a restore forgets; here the number is one more than any that a Git tag or the registry holds. The
 * core is the highest in use, and the next minor once that one is released, as the platform raises it.
 */
function decideKrci(facts, policy) {
    const { core, reason } = coreInUse(facts, policy);
    const here = (0,semver/* highest */.BR)(facts.tags.filter(({ commit, version }) => commit === facts.head.id && isOfChannel(version, core, policy)), ({ version }) => version);
    const version = here?.version ?? next(facts, policy, core);
    if (here === undefined && policy.channel === 'release')
        guard(version, facts, policy);
    return {
        version,
        core,
        changed: here === undefined,
        bump: 'none',
        decidedBy: reason,
        tag: `${policy.prefix}${(0,semver/* formatVersion */.qh)(version)}`,
        tagged: here !== undefined,
        rows: [],
        notes: [],
    };
}
function next(facts, policy, core) {
    if (policy.channel === 'release')
        return (0,semver/* release */._r)(core);
    const word = words[policy.channel];
    return numbered(core, word, nextNumber([...facts.tags, ...facts.held], core, word));
}
function isOfChannel(version, core, { channel }) {
    if ((0,semver/* compareCores */.Ou)(version, core) !== 0)
        return false;
    return channel === 'release' ? (0,semver/* isRelease */.MU)(version) : numberOf(version, words[channel]) !== undefined;
}
function coreInUse(facts, policy) {
    if (policy.set !== undefined)
        return { core: policy.set, reason: { kind: 'input', line: `set: ${(0,semver/* formatCore */.rT)(policy.set)}` } };
    const inUse = (0,semver/* highest */.BR)(facts.tags.filter(({ version }) => inRange(version, policy.range)), ({ version }) => version);
    if (inUse === undefined) {
        return {
            core: policy.initial,
            reason: { kind: 'initial', line: `initial-version: ${(0,semver/* formatCore */.rT)(policy.initial)}` },
        };
    }
    const { major, minor, patch } = inUse.version;
    const released = (0,semver/* isRelease */.MU)(inUse.version) && inUse.commit !== facts.head.id;
    const reason = { kind: 'tag', line: `tag ${inUse.name}` };
    return { core: released ? { major, minor: minor + 1, patch: 0 } : { major, minor, patch }, reason };
}

;// CONCATENATED MODULE: ./lib/src/version/conventional.js
/** Rules 1, 4, 5 and 13: a noun, a scope in parentheses, `!`, then colon, space and a description. */
const header = /^([a-z][a-z0-9_-]{0,63})(?:\(([^()]{1,256})\))?(!)?: +(\S.*)$/i;
/** Rules 8, 9, 12 and 16. The value of a breaking change may begin on the next line (rule 10). */
const breakingFooter = /^(BREAKING[ -]CHANGE):(?: (.*))?$/;
const footer = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:: | #)(.*)$/;
/** A message longer than this is read up to here: a body of megabytes decides nothing that its start does not. */
const longestMessage = 256 * 1024;
/** Reads the lines of a message; undefined when the first is no conventional header. */
function readCommit(lines) {
    const line = lines[0] ?? '';
    const read = readHeader(line);
    if (read === undefined)
        return undefined;
    const footers = readFooters(lines.slice(1));
    const breaking = read.marked ? line : footers.find((one) => isBreaking(one))?.line;
    return { type: read.type, scope: read.scope, description: read.description, breaking, footers, line };
}
function readHeader(line) {
    const match = header.exec(line.trimEnd());
    if (match === null)
        return undefined;
    const [, type = '', scope, mark, description = ''] = match;
    return { type: type.toLowerCase(), scope, marked: mark !== undefined, description };
}
/**
 * Every line after the header that starts like a footer is one. The spec wants a blank line before the first; people
 * and squash merges leave it out, every parser that we know forgives it, and a break that is missed costs more than one
 * that is found in prose at the start of a line.
 */
function readFooters(lines) {
    const footers = [];
    for (const line of lines) {
        const match = breakingFooter.exec(line) ?? footer.exec(line);
        const last = footers.at(-1);
        if (match !== null)
            footers.push({ token: tokenOf(match[1] ?? ''), value: match[2] ?? '', line });
        else if (last !== undefined)
            last.value += `\n${line}`;
    }
    return footers.map(({ token, value, line }) => ({ token, value: value.trim(), line }));
}
function isBreaking({ token, value }) {
    return token === 'BREAKING CHANGE' && value !== '';
}
function tokenOf(text) {
    if (text === 'BREAKING CHANGE' || text === 'BREAKING-CHANGE')
        return 'BREAKING CHANGE';
    return text.toLowerCase();
}
/** The message's lines from its first that is not blank; NULs end a message, as they do for Git. */
function linesOf(message) {
    const end = message.indexOf('\0');
    const text = message.slice(0, end === -1 ? longestMessage : Math.min(end, longestMessage));
    const lines = text.replace(/^\uFEFF/, '').split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');
    const first = lines.findIndex((line) => line.trim() !== '');
    return first === -1 ? [] : lines.slice(first);
}

;// CONCATENATED MODULE: ./lib/src/version/revert.js

/** What a commit reverts, by git-revert's wording or by type `revert` with a footer; undefined when it reverts nothing. */
function revertOf(lines) {
    const line = lines[0] ?? '';
    if (!/^(?:revert|reapply)/i.test(line))
        return undefined;
    const quoted = /^Revert "(.*)"(?: \(#\d+\))?\s*$/.exec(line)?.[1] ?? reapplied(line);
    const typed = readHeader(line);
    if (quoted === undefined && typed?.type !== 'revert')
        return undefined;
    const footers = readFooters(lines.slice(1));
    return { line, ids: namedIds(lines, footers), subject: quoted ?? typed?.description, footers };
}
/** git-revert says `Reapply "x"` for a revert of a revert: it undoes the commit `Revert "x"`. */
function reapplied(line) {
    const subject = /^Reapply "(.*)"(?: \(#\d+\))?\s*$/.exec(line)?.[1];
    return subject === undefined ? undefined : `Revert "${subject}"`;
}
function namedIds(lines, footers) {
    const named = lines.flatMap((line) => /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line)?.[1] ?? []);
    const referred = footers.filter(({ token }) => token === 'refs' || token === 'reverts');
    const ids = referred.flatMap(({ value }) => value.split(/[,\s]+/).filter((word) => /^[0-9a-f]{7,64}$/.test(word)));
    return [...named, ...ids];
}

;// CONCATENATED MODULE: ./lib/src/version/squash.js

const item = /^[*-] +(\S.*)$/;
/**
 * The commits that GitHub lists in the body of a squash merge: `* <header>`, then that commit's own body up to the next
 * item. Bullets that are no conventional header are prose and stay with the item before them.
 */
function squashedItems(message) {
    const items = [];
    for (const line of message.slice(1)) {
        const text = item.exec(line)?.[1];
        if (text !== undefined && readHeader(text) !== undefined)
            items.push([text]);
        else
            items.at(-1)?.push(line);
    }
    return items.flatMap((lines) => readCommit(lines) ?? []);
}

;// CONCATENATED MODULE: ./lib/src/version/reading.js




function readingOf(commit, policy) {
    const lines = linesOf(commit.message);
    const { kind, raise, line, how, footers, revert } = readMessage(commit, lines, policy);
    return { commit, subject: lines[0] ?? '', kind, raise, line, how, footers, revert };
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
    const squashed = policy.squash ? squashedItems(lines).map((item) => readOne(item, policy)) : [];
    if (squashed.length > 0)
        return readSquash(own, squashed, policy);
    if (own !== undefined)
        return readOne(own, policy);
    if (commit.parents.length > 1)
        return silent('merge', 'a merge; what it brings is read commit by commit');
    return silent('unconventional', whyNot(subject, lines));
}
function readOne(commit, policy) {
    const { type, breaking, footers } = commit;
    const read = (raise, how, line = commit.line) => {
        return { kind: 'conventional', raise, line, how, footers, revert: undefined };
    };
    if (breaking !== undefined)
        return read('major', `${type}, breaking`, breaking);
    if (type === 'feat')
        return read('minor', type);
    if (type === 'fix')
        return read('patch', type);
    if (policy.patchTypes.includes(type))
        return read('patch', `${type}, a patch by input`);
    return read('none', `${type} raises nothing`);
}
function readSquash(own, items, policy) {
    const all = own === undefined ? items : [readOne(own, policy), ...items];
    const raise = highestRaise(all.map((one) => one.raise));
    const line = all.find((one) => one.raise === raise)?.line ?? '';
    const footers = all.flatMap((one) => one.footers);
    return { kind: 'squash', raise, line, footers, how: `a squash of ${items.length} commits`, revert: undefined };
}
/**
 * The spec leaves reverts to the tools. One whose target is still in the range cancels it, which `decide` sees to; one of
 * something released changes the code for its users again, so it is a patch, unless what it undoes raised nothing.
 */
function readRevert(revert, policy) {
    const undone = revert.subject === undefined ? undefined : readCommit([revert.subject]);
    const raise = undone !== undefined && !isHigher(readOne(undone, policy).raise, 'none') ? 'none' : 'patch';
    return { kind: 'revert', raise, line: revert.line, how: 'a revert', footers: revert.footers, revert };
}
function silent(kind, how) {
    return { kind, raise: 'none', line: '', how, footers: [], revert: undefined };
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
    return 'not conventional: no type and colon at its start';
}

;// CONCATENATED MODULE: ./lib/src/version/rows.js


/** Reads every commit, newest first, cancels what was reverted and marks the one that decides: the first of the highest. */
function rowsOf(commits, policy) {
    const readings = commits.map((commit) => readingOf(commit, policy));
    const cancelled = cancellations(readings);
    const effects = readings.map((reading) => effectOf(reading, cancelled));
    // Walked from the oldest: of several that raise the same, the first one made the release necessary.
    let deciding;
    for (let index = effects.length - 1; index >= 0; index -= 1) {
        if (isHigher(effects[index] ?? 'none', deciding === undefined ? 'none' : (effects[deciding] ?? 'none')))
            deciding = index;
    }
    return readings.map((reading, index) => rowOf(reading, effects[index] ?? 'none', index === deciding, cancelled));
}
/** Leaves the mark where the version came from: on no commit, or on one that asked for it, when the count did not decide. */
function markDeciding(rows, reason) {
    return rows.map((row) => {
        if (reason.kind === 'commit' && reason.id === row.commit.id)
            return { ...row, decided: true, line: reason.line };
        return row.decided ? { ...row, decided: false } : row;
    });
}
function rowOf(reading, effect, decided, cancelled) {
    const { commit, subject, kind, raise, line, revert } = reading;
    const footers = cancelled.by.has(commit.id) ? [] : reading.footers;
    // Property by property: at ten thousand commits a spread takes several times as long.
    return { commit, subject, kind, raise, line, revert, footers, how: howOf(reading, cancelled), effect, decided };
}
/** From the newest down: a revert that was itself reverted no longer cancels anything. */
function cancellations(readings) {
    const by = new Map();
    const spent = new Map();
    for (const [index, reading] of readings.entries()) {
        if (reading.revert === undefined || by.has(reading.commit.id))
            continue;
        const targets = targetsOf(reading, readings.slice(index + 1), by);
        for (const target of targets) {
            by.set(target, reading.commit.id);
            spent.set(reading.commit.id, target);
        }
    }
    return { by, spent };
}
function targetsOf(reading, older, gone) {
    const { ids, subject } = reading.revert ?? { ids: [], subject: undefined };
    const named = older.filter(({ commit }) => ids.some((id) => commit.id.startsWith(id)));
    if (ids.length > 0)
        return named.map(({ commit }) => commit.id);
    const quoted = older.find((one) => one.subject === subject && !gone.has(one.commit.id));
    return quoted === undefined ? [] : [quoted.commit.id];
}
function effectOf(reading, { by, spent }) {
    return by.has(reading.commit.id) || spent.has(reading.commit.id) ? 'none' : reading.raise;
}
function howOf(reading, { by, spent }) {
    const reverter = by.get(reading.commit.id);
    if (reverter !== undefined)
        return `${reading.how}; undone by ${reverter.slice(0, 7)}`;
    const target = spent.get(reading.commit.id);
    if (target !== undefined)
        return `a revert; undoes ${target.slice(0, 7)} of this range`;
    return reading.kind === 'revert' && reading.raise === 'patch' ? 'a revert of something released' : reading.how;
}

;// CONCATENATED MODULE: ./lib/src/version/decide.js








/**
 * The version of a commit: a function of what was read and what was asked, so the same commit gives the same answer
 * wherever it is asked. Throws RefusedError where no version may be given.
 */
function decide(facts, policy) {
    if (policy.built !== undefined)
        return adopt(policy.built, facts, policy);
    if (policy.scheme === 'krci')
        return decideKrci(facts, policy);
    const rows = rowsOf(facts.commits, policy.reading);
    const found = coreOf(facts, policy, rows);
    const named = nameVersion(facts, policy, found);
    if (found.changed && !named.tagged)
        guard(named.version, facts, policy);
    return {
        version: policy.build.length > 0 ? { ...named.version, build: policy.build } : named.version,
        core: found.core,
        changed: found.changed,
        bump: found.bump,
        decidedBy: found.reason,
        tag: named.tag,
        tagged: named.tagged,
        rows: markDeciding(rows, found.reason),
        notes: found.notes,
    };
}
function nameVersion(facts, policy, found) {
    const { core } = found;
    if (policy.channel === 'dev') {
        const version = devVersion(core, facts.head, policy.height ? facts.height : undefined);
        return withTag(version, facts, policy);
    }
    const candidate = (0,semver/* highest */.BR)(candidatesHere(facts, core), ({ version }) => version);
    if (policy.channel === 'rc') {
        if (candidate !== undefined)
            return { version: candidate.version, tag: candidate.name, tagged: true };
        if (found.changed)
            return withTag(numbered(core, 'rc', nextNumber(facts.tags, core, 'rc')), facts, policy);
        return withTag((0,semver/* release */._r)(core), facts, policy);
    }
    if (found.changed && policy.requireRc && candidate === undefined)
        throw noCandidate(facts, core);
    return withTag((0,semver/* release */._r)(core), facts, policy);
}
function withTag(version, facts, policy) {
    const tag = `${policy.prefix}${(0,semver/* formatVersion */.qh)(version)}`;
    const tagged = facts.tags.some((one) => one.name === tag && one.commit === facts.head.id);
    return { version, tag, tagged };
}
function candidatesHere(facts, core) {
    return facts.tags.filter(({ commit, version }) => commit === facts.head.id && (0,semver/* compareCores */.Ou)(version, core) === 0 && numberOf(version, 'rc') !== undefined);
}
function noCandidate(facts, core) {
    return new errors/* RefusedError */.fk('no-release-candidate', `release ${(0,semver/* formatCore */.rT)(core)} needs a release candidate of it on this commit, found none on ${facts.head.id.slice(0, 12)}; run channel rc with create-tag here first, or set require-rc to false`);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/src/git/scratch.js



/**
 * Makes a scratch repository. `borrow`: it sees the objects of the user's repository and is cut where that one is cut;
 * otherwise it is empty. Remotes, their URLs and how to sign in are the user's, by inclusion of the same files: no value
 * is copied, so no secret is.
 */
async function openScratch(git, checkout, borrow) {
    const cwd = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-history-'));
    const remove = () => (0,promises_.rm)(cwd, { recursive: true, force: true, maxRetries: 3 });
    try {
        const included = await configurationFiles(git, checkout.cwd);
        const shared = checkout.commonDirectory;
        await (0,promises_.mkdir)((0,external_node_path_.join)(cwd, 'objects', 'info'), { recursive: true });
        await (0,promises_.mkdir)((0,external_node_path_.join)(cwd, 'refs'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, 'HEAD'), 'ref: refs/heads/none\n');
        await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, 'config'), configuration(checkout.head, included), { mode: 0o600 });
        if (borrow) {
            await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, 'objects', 'info', 'alternates'), `${(0,external_node_path_.join)(shared, 'objects')}\n`);
            if (checkout.shallow)
                await (0,promises_.copyFile)((0,external_node_path_.join)(shared, 'shallow'), (0,external_node_path_.join)(cwd, 'shallow'));
        }
        return { cwd, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/**
 * The files that make up the repository's own configuration, those of conditional includes among them: a checkout action
 * may keep its credentials in a file that is included for that one directory only.
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




/** Refs that our fetches need stand here, in the scratch repository alone. */
const namespace = 'refs/krci-deploy/';
const thin_prefix = 'refs/tags/';
/** Commits at which the history of HEAD is cut off, as `cwd` has it; empty when it is whole. */
async function boundaries(git, directory, { cwd, head }) {
    const cut = new Set((await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'shallow'), 'utf8')).split('\n'));
    const { text } = await git.run(['rev-list', head], { cwd });
    return text.split('\n').filter((id) => id !== '' && cut.has(id));
}
/**
 * Fetches into an empty `cwd` the history of `head` above a tag, and nothing that the tag reaches. Returns false when the
 * server will not: it may be too old, lack the commit, or the tag may hold all of it.
 */
async function fetchSince(git, cwd, remote, tag, head, filter) {
    try {
        await fetch(git, cwd, remote, [`--shallow-exclude=${thin_prefix}${tag.name}`, `--filter=${filter}`], refspecs([head]));
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
    // What --unshallow stands for, without its objection to a repository that is not shallow.
    await fetch(git, cwd, remote, ['--depth=2147483647', `--filter=${filter}`], refspecs(wanted));
}
/** Fetches one tag with what HEAD lacks of its history. */
async function fetchTag(git, cwd, remote, tag) {
    await fetch(git, cwd, remote, ['--filter=tree:0'], [`+${thin_prefix}${tag.name}:${namespace}tag`]);
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
/** The true parents of the commits at which a history is cut: what lies just below the cut. */
async function parentsBelow(git, cwd, cut) {
    const commits = await readCommits(git, cwd, cut);
    return [...new Set(commits.flatMap(({ parents }) => parents))];
}
/** Fetches what lies just below the cut too: without it a commit at the cut would seem to touch every path there is. */
async function fetchOneMore(git, cwd, remote, head, filter) {
    await fetch(git, cwd, remote, ['--deepen=1', `--filter=${filter}`], refspecs([head]));
}

;// CONCATENATED MODULE: ./lib/src/steps/version/history.js





/** For a version that does not come from commits. */
function noHistory(cwd) {
    return { base: undefined, commits: [], cwd, done: () => Promise.resolve() };
}
/** Finds the base and the commits since it, fetching what a thin clone lacks to a place of its own. */
async function findHistory(git, question) {
    const { checkout, paths } = question;
    if (checkout.shallow)
        return (await cutHistory(git, question)) ?? deepened(git, question);
    if (paths.length > 0 && (await isTreeless(git, checkout.cwd)))
        return withTrees(git, question);
    return (await aboveHighest(git, question)) ?? aboveOther(git, question);
}
/** Nearly always HEAD stands on the highest tag: then one walk finds that out and lists what lies above it. */
async function aboveHighest(git, { checkout, candidates, reach, paths }) {
    const [highest] = candidates;
    if (highest === undefined || reach === 'all' || paths.length > 0)
        return undefined;
    const { cwd, head } = checkout;
    const commits = await commitsAbove(git, cwd, head, highest.commit);
    return commits === undefined ? undefined : { base: highest, commits, cwd, done: () => Promise.resolve() };
}
async function aboveOther(git, question) {
    const base = await baseAmong(git, question.checkout.cwd, question);
    const missing = question.reach === 'all' && base !== question.candidates[0];
    return missing ? deepened(git, question) : listed(git, question, base);
}
async function listed(git, { checkout, paths }, base) {
    const { cwd, head } = checkout;
    const commits = await listCommits(git, { cwd, head, since: idsOf(base), paths });
    return { base, commits, cwd, done: () => Promise.resolve() };
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
    return { base: highest, commits, cwd: checkout.cwd, done: () => Promise.resolve() };
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
        // The remote may lack the commit itself: then only what lies below the cut is its to give.
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
/** `borrow`: on top of what the clone has, and only from below its cut; otherwise anew, as the remote has it. */
async function inScratch(git, question, remote, borrow) {
    const { checkout, paths } = question;
    const scratch = await openScratch(git, checkout, borrow);
    try {
        const { base, since } = await deepen(git, scratch, question, remote, borrow);
        const pathspecs = paths.map((path) => `${checkout.below}${path}`);
        const commits = await listCommits(git, { cwd: scratch.cwd, head: checkout.head, since, paths: pathspecs });
        return { base, commits, cwd: scratch.cwd, done: scratch.remove };
    }
    catch (error) {
        await scratch.remove();
        throw error;
    }
}
/** First only what lies above the highest tag; when HEAD does not stand on that tag, the whole graph of commits. */
async function deepen(git, { cwd }, question, remote, borrow) {
    const { checkout, candidates, reach, paths } = question;
    const { head } = checkout;
    const filter = paths.length === 0 ? 'tree:0' : 'blob:none';
    const [highest] = candidates;
    if (!borrow && highest !== undefined && (await fetchSince(git, cwd, remote, highest, head, filter))) {
        const below = await parentsBelow(git, cwd, await boundaries(git, cwd, { cwd, head }));
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
const history_advice = 'check out the whole history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: "0" on GitLab';
function tooThin() {
    return new errors/* UsageError */.eb('history-too-thin', `this clone holds too little history to find the last release, and no remote may be asked for the rest; ${history_advice}`);
}
function notFetched(remote, cause) {
    return new errors/* RemoteError */.Hi('history-not-fetched', `the history that this clone lacks could not be fetched from ${remote}; check the network and the token, or ${history_advice}`, { cause });
}

;// CONCATENATED MODULE: ./lib/src/steps/version/policy.js



/** What the caller wants, checked. `branches`: the names that the commit goes by. Throws UsageError. */
function policyOf(inputs, subject, branches) {
    const set = inputs.set === undefined ? undefined : policy_coreOf('set', inputs.set);
    return {
        channel: inputs.channel,
        prefix: checkedPrefix(subject.prefix),
        range: rangeFor(inputs, branches),
        initial: subject.initial ?? policy_coreOf('initial-version', inputs['initial-version']),
        set,
        unstableBreaking: inputs['unstable-breaking'],
        height: inputs.height,
        requireRc: inputs['require-rc'],
        build: inputs.build?.split('.') ?? [],
        reading: {
            patchTypes: inputs['patch-types'].map((type) => type.toLowerCase()),
            squash: inputs['squash-lists'],
        },
        scheme: inputs.scheme,
        built: subject.built,
    };
}
/** Reads `1.2.3` or `v1.2.3`; a prerelease is the channel's to add. Throws UsageError. */
function policy_coreOf(input, text) {
    const version = (0,semver/* parseVersion */.ot)(text.replace(/^v/, ''));
    if (version !== undefined && (0,semver/* isRelease */.MU)(version) && version.build.length === 0)
        return version;
    throw new errors/* UsageError */.eb('invalid-version', `${input} must be a version of the form 1.2.3, found "${text}"`);
}
/** Where several branches stand on the commit their ranges must agree: main, just after a branch was cut, has none. */
function rangeFor(inputs, branches) {
    if (inputs.range !== undefined)
        return parseRange(inputs.range);
    const patterns = inputs.maintenance.length > 0 ? inputs.maintenance : maintenancePatterns;
    const [first, ...others] = branches.map((branch) => rangeOfBranch(branch, patterns));
    const agree = others.every((range) => range !== undefined && first !== undefined && sameRange(range, first));
    return agree ? first : undefined;
}
/** git-check-ref-format, as far as the input's pattern leaves it open. */
function checkedPrefix(prefix) {
    // Platforms cannot tell an empty input from an absent one, so that nothing needs a word.
    if (prefix === 'none')
        return '';
    if (!/\.\.|\/\/|\/\.|\.lock\/|@\{|\.$/.test(prefix))
        return prefix;
    throw new errors/* UsageError */.eb('invalid-tag-prefix', `tag-prefix must begin a Git tag name such as v or cart/v, found "${prefix}"`);
}

;// CONCATENATED MODULE: ./lib/src/steps/version/registry.js

/** Versions that the target image repository holds; none when no image is given. Throws RemoteError and UsageError. */
async function heldBy(inputs, ports) {
    if (inputs.image === undefined)
        return [];
    const { parseReference } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 28258));
    const repository = ports.registries.open(parseReference(inputs.image));
    const tags = await repository.tags();
    return tags.flatMap((tag) => {
        const version = versionOfOciTag(tag);
        return version === undefined ? [] : [{ version, by: `${repository.name}:${tag}` }];
    });
}

;// CONCATENATED MODULE: ./lib/src/version/dotenv.js



const variable = /^(?:export +)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
/** Tag grammar of the OCI distribution-spec. */
const imageTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const gitTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_./@+-]{0,254}$/;
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
 * The version that was built already. BUILD_VERSION is by default no version but a short sha: then the one in VCS_TAG
 * counts. Throws UsageError when neither is one.
 */
function buildValues(text, file) {
    const values = parseDotenv(text);
    const [tag, imageTag] = [
        known(values.get('VCS_TAG'), gitTagGrammar),
        known(values.get('IMAGE_TAG'), imageTagGrammar),
    ];
    const candidates = [values.get('BUILD_VERSION'), tag, imageTag];
    const version = candidates.flatMap((one) => (one === undefined ? [] : (versionIn(one) ?? []))).at(0);
    if (version !== undefined)
        return { version, tag, imageTag };
    throw new errors/* UsageError */.eb('no-version-in-dotenv', `${file}: expected a version in BUILD_VERSION, VCS_TAG or IMAGE_TAG, found ${shown(candidates)}; let the job that writes it give a version`);
}
/** The text with these variables set: those that are there in their place, the others at the end. */
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
    const bare = text.startsWith(krciPrefix) ? text.slice(krciPrefix.length) : text.replace(/^v/, '');
    return (0,semver/* parseVersion */.ot)(bare);
}
function known(text, grammar) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}
function shown(values) {
    const given = values.flatMap((value) => (value === undefined || value === '' ? [] : `"${value.slice(0, 60)}"`));
    return given.length === 0 ? 'none of them' : given.join(', ');
}

;// CONCATENATED MODULE: ./lib/src/steps/version/text.js


/** The text of a file that must be there. Throws UsageError when it is not, or is not UTF-8. */
async function requiredText(files, path) {
    const text = await optionalText(files, path);
    if (text !== undefined)
        return text;
    throw new errors/* UsageError */.eb('file-not-found', `expected a file ${path}, found none; check the path`);
}
async function optionalText(files, path) {
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    try {
        return new external_node_util_.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new errors/* UsageError */.eb('not-utf-8', `${path} is not UTF-8; save it as UTF-8`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/src/steps/version/chart.js




/** A chart counts by the commits that touch its directory, and by those that the caller adds. */
function chartPaths(inputs) {
    return inputs.chart === undefined ? [...inputs.paths] : [inputs.chart, ...inputs.paths];
}
/** Name and version of a chart. Throws UsageError when Chart.yaml is not there or holds none. */
async function readChart(files, repository, directory) {
    const file = external_node_path_.posix.join(repository, directory, 'Chart.yaml');
    const text = await requiredText(files, file);
    const { openStream } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(111)]).then(__webpack_require__.bind(__webpack_require__, 20111));
    const [document] = openStream(text, file).documents;
    const name = document?.get('name');
    const version = textOf(document?.get('version'));
    const core = (0,semver/* parseVersion */.ot)(version);
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) {
        throw new errors/* UsageError */.eb('invalid-chart', `${file}: expected the name of a Helm chart, found ${JSON.stringify(name)}`);
    }
    if (core === undefined) {
        throw new errors/* UsageError */.eb('invalid-chart', `${file}: expected a version of the form 1.2.3, found "${version}"`);
    }
    return { file, name, core };
}
/** Writes `version`, and `appVersion` where one is given; every other byte stays. Returns whether anything changed. */
async function writeChart(files, { file }, version, application) {
    const text = await requiredText(files, file);
    const { valueAt } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(208), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 85914));
    const bumped = valueAt(file, 'version').write(text, version);
    const edited = application === undefined ? bumped : valueAt(file, 'appVersion').write(bumped, application);
    if (edited === text)
        return false;
    await files.write(file, Buffer.from(edited));
    return true;
}
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

;// CONCATENATED MODULE: ./lib/src/steps/version/subject.js





async function subjectOf(inputs, files) {
    const prefix = inputs.scheme === 'krci' ? krciPrefix : inputs['tag-prefix'];
    const plain = { prefix, paths: inputs.paths, initial: undefined, chart: undefined, built: undefined };
    const dotenv = inputs['read-dotenv'];
    if (dotenv !== undefined) {
        const built = buildValues(await requiredText(files, dotenv), dotenv);
        return { ...plain, prefix: prefixOf(built) ?? prefix, built };
    }
    if (inputs.chart === undefined)
        return plain;
    const chart = await readChart(files, inputs.repository, inputs.chart);
    const own = prefix === 'v' ? `${chart.name}-chart/v` : prefix;
    return { ...plain, prefix: own, paths: chartPaths(inputs), initial: chart.core, chart };
}
/** What stands before the version in the tag that the build was given. */
function prefixOf({ tag, version }) {
    const text = (0,semver/* formatVersion */.qh)(version);
    return tag?.endsWith(text) === true ? tag.slice(0, -text.length) || 'none' : undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/version/taker.js




/**
 * The repository in which the platform's API makes the tag: the remote's address, without a name and password that a
 * checkout may have put there. Undefined where Git makes it. Throws UsageError when the platform could not, so that
 * nobody hears it only after the count.
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
function openTaker(plan, ports, remote) {
    return plan.api === undefined ? gitTaker(plan, ports, remote) : Promise.resolve(apiTaker(plan.api, ports));
}
async function gitTaker(plan, { git, clock }, remote) {
    const tagger = (await committer(git, plan.cwd)) ?? git_message/* defaultIdentity */.yY;
    const scratch = await openScratch(git, plan.checkout, true);
    return {
        take: (tag) => takeTag(git, scratch.cwd, remote, { ...tag, tagger, time: clock.now() }),
        close: scratch.remove,
    };
}
/** The platform does not say whose the name is: the tags of the remote do. */
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
 * The tags that count. Once the remote is asked its word is the truth, so that a laptop with stale tags answers like CI.
 * Throws RemoteError when it must answer and does not; where it only should, its silence is a note.
 */
async function knownTags(git, checkout, local, remote, inputs, prefix) {
    const need = needOf(checkout, local, inputs, prefix);
    if (remote === undefined || need === 'none')
        return { tags: local, notes: [], asked: false };
    try {
        const tags = await remoteTags(git, checkout.cwd, remote);
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
            asked: false,
        };
    }
}
function needOf(checkout, local, inputs, prefix) {
    if (inputs['ask-remote'] === 'never' && !inputs['create-tag'])
        return 'none';
    if (inputs['create-tag'] || inputs['ask-remote'] === 'always' || checkout.shallow)
        return 'must';
    const thin = !local.some(({ name }) => name.startsWith(prefix));
    return thin || inputs.channel !== 'dev' || inputs.scheme === 'krci' ? 'should' : 'none';
}
/** What a reader would stumble over: a tag that was moved, and one that only this clone has. */
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
    return new errors/* RemoteError */.Hi('remote-unreachable', `the tags of remote ${remote} could not be read: ${tags_reasonOf(cause)}; check its URL, the network and the token`, { cause });
}
/** The last line that Git printed that says something, on one line and bounded. */
function tags_reasonOf({ stderr }) {
    const lines = stderr.split('\n').map((line) => line.replace(/^(?:remote|fatal|error): /, '').trim());
    return (lines.find((line) => line !== '' && !line.startsWith('hint:')) ?? 'Git gave no reason').slice(0, 200);
}

;// CONCATENATED MODULE: ./lib/src/steps/version/plan.js














/** With neither base nor limit a first version would read a whole history; only its newest commits are shown. */
const readWithoutBase = 2000;
/** Reads tags and history and decides; changes nothing. */
async function planVersion(inputs, ports) {
    const { git } = ports;
    const cwd = ports.files.resolve(inputs.repository);
    const others = Promise.all([
        localTags(git, cwd),
        knownRemote(git, cwd, inputs.remote),
        subjectOf(inputs, ports.files),
    ]);
    // Where there is no repository all of them fail; what is wrong is for the first to say.
    others.catch(() => { });
    const checkout = await openCheckout(git, cwd);
    const [local, remote, subject] = await others;
    if (remote === undefined && inputs['create-tag'])
        throw noRemote(inputs.remote);
    const api = await apiRepository(inputs, ports, cwd);
    const policy = policyOf(inputs, subject, await branchesOf(git, checkout, inputs));
    const [known, held] = await Promise.all([
        knownTags(git, checkout, local, remote, inputs, policy.prefix),
        heldBy(inputs, ports),
    ]);
    const { versions, others: strangers } = sortTags(known.tags, policy.prefix);
    const counted = await count(git, policy, {
        checkout,
        candidates: baseCandidates(versions, checkout.head, policy.range),
        reach: inputs.tags,
        paths: subject.paths,
        remote: inputs['ask-remote'] === 'never' ? undefined : remote,
    });
    const facts = { ...counted, tags: versions, held };
    const strange = strangers.slice(0, 5).map((name) => `tag ${name} names no version and does not count`);
    const notes = [...known.notes, ...strange];
    const decision = decide(facts, policy);
    return { inputs, cwd, checkout, facts, policy, decision, chart: subject.chart, remote, api, notes };
}
/** The base and the commits since it, read. A version that does not come from commits needs only HEAD. */
async function count(git, policy, question) {
    const { head, cwd } = question.checkout;
    const counts = policy.scheme === 'semver' && policy.built === undefined;
    const history = counts ? await findHistory(git, question) : noHistory(cwd);
    try {
        const ids = history.base === undefined ? history.commits.slice(0, readWithoutBase) : history.commits;
        const read = await readCommits(git, history.cwd, [head, ...ids.filter((id) => id !== head)]);
        const commits = ids.includes(head) ? read : read.slice(1);
        const time = read[0]?.time ?? Number.NaN;
        return { head: { id: head, time }, base: history.base, commits, height: history.commits.length };
    }
    finally {
        await history.done();
    }
}
/** The branches that HEAD goes by. A detached checkout, as CI makes them, goes by what remotes have there. */
async function branchesOf(git, checkout, inputs) {
    if (inputs.branch !== undefined)
        return [inputs.branch];
    return checkout.branch === undefined ? remoteBranchesHere(git, checkout) : [checkout.branch];
}
/**
 * The remote as Git can be given it from any directory; undefined when the repository has none of that name. Throws
 * UsageError for a URL that holds credentials.
 */
async function knownRemote(git, cwd, remote) {
    if (/[/:]/.test(remote))
        return (0,git_location/* parseLocation */.z)(remote, cwd).url;
    const { text, exitCode } = await git.run(['remote', 'get-url', '--', remote], { cwd, accept: [2, 128] });
    if (exitCode !== 0)
        return undefined;
    const url = text.trim();
    if (!/^\.\.?(?:\/|$)/.test(url))
        return remote;
    // Relative to the root of the work tree, which a scratch repository does not share.
    const up = await git.run(['rev-parse', '--show-cdup'], { cwd });
    return (0,external_node_path_.resolve)(cwd, up.text.trim(), url);
}
function noRemote(remote) {
    return new errors/* UsageError */.eb('no-remote', `create-tag needs a remote to make the tag on, found none of the name ${remote}; add it or give another with the input remote`);
}

// EXTERNAL MODULE: ./lib/src/retry.js
var retry = __webpack_require__(59584);
;// CONCATENATED MODULE: ./lib/src/steps/version/reserve.js










/** Someone else was first. Internal: says to `retry` that the next number may be free. */
class LostError extends Error {
}
const policy = { deadline: 180_000, firstPause: 1000, maxPause: 8000 };
/**
 * Makes the tag on the remote. When another run takes the name first, the tags are read again and decided anew: the same
 * commit finds its own tag, another commit the next number. Throws RefusedError when the new tags forbid the version,
 * RemoteError when the remote will not have it.
 */
async function reserve(plan, ports) {
    let { decision } = plan;
    let lost = 0;
    const taker = await openTaker(plan, ports, remoteOf(plan));
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
    const tags = await remoteTags(ports.git, plan.cwd, remoteOf(plan));
    return decide({ ...plan.facts, tags: sortTags(tags, plan.policy.prefix).versions }, plan.policy);
}
/** A plan with create-tag has a remote, or it would not be. */
function remoteOf({ remote, inputs }) {
    return remote ?? inputs.remote;
}
/** A lock that another push holds is a race too, although its tag cannot be seen yet. */
async function isTaken(plan, ports, name, reason) {
    if (/lock|stale info|already exists/i.test(reason))
        return true;
    const tags = await remoteTags(ports.git, plan.cwd, remoteOf(plan));
    return tags.some((tag) => tag.name === name);
}
function messageOf(decision) {
    return `${(0,semver/* formatVersion */.qh)(decision.version)}\n\nDecided by ${wordsOf(decision.decidedBy)}`;
}
function refusedBy(remote, name, reason) {
    return new errors/* RemoteError */.Hi('tag-refused', `remote ${remote} did not make tag ${name}: ${reason}; check that the token may create tags and that no rule protects them`);
}
function translated(error, plan, lost) {
    if (error instanceof LostError) {
        return new errors/* RemoteError */.Hi('tag-contended', `another run took the tag first ${lost} times in ${policy.deadline / 1000} s; run it again`, { cause: error });
    }
    if (!(error instanceof git_git/* GitError */.X))
        return error;
    return error.message.startsWith('git ls-remote')
        ? notListed(plan.inputs.remote, error)
        : new errors/* RemoteError */.Hi('tag-not-made', `the tag could not be pushed to remote ${plan.inputs.remote}: ${tags_reasonOf(error)}; check its URL, the network and the token`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/src/steps/version/write.js





/** Writes the chart and the dotenv file, where they are asked for. Returns the files that changed. */
async function writeFiles(plan, decision, outputs, files) {
    const { inputs, chart } = plan;
    const written = [];
    if (inputs.write && chart !== undefined) {
        const application = inputs['app-version'];
        if (await writeChart(files, chart, (0,semver/* formatVersion */.qh)(decision.version), application))
            written.push(chart.file);
    }
    const dotenv = inputs['write-dotenv'];
    if (dotenv === undefined)
        return written;
    const before = (await optionalText(files, dotenv)) ?? '';
    const after = writeDotenv(before, dotenvValues(plan, decision, outputs));
    if (after === before)
        return written;
    await files.write(dotenv, Buffer.from(after));
    return [...written, dotenv];
}
/** The names of KubeRocketCI's job `init-values`, with the commit's date: a re-run writes the same file. */
function dotenvValues(plan, decision, outputs) {
    const [word = ''] = decision.version.prerelease;
    return {
        BUILD_VERSION: outputs.version,
        BUILD_NUMBER: String(numberOf(decision.version, word) ?? plan.facts.height),
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
/** What Git cannot do with a repository, broken or of a kind that it does not know, is the caller's to mend. */
async function planned(inputs, ports) {
    try {
        return await planVersion(inputs, ports);
    }
    catch (error) {
        if (!(error instanceof git_git/* GitError */.X))
            throw error;
        throw new errors/* EvidenceError */.oe('repository-unreadable', `the history of ${inputs.repository} could not be read: ${tags_reasonOf(error)}; check the clone with git fsck, or make it anew`, { cause: error });
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
        data: { ...outputs, attempts: reservation.lost + 1, commits: rowData(decision) },
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
/** The whole explanation comes with the outcome; before it a line will do. */
function briefly({ facts, decision }) {
    return [(0,report/* paragraph */.FY)(`${titleOf(decision)}. ${basis(facts, decision)}`)];
}
function reportOf(plan, decision) {
    const title = (0,report/* heading */.R_)(`Version ${titleOf(decision)}`);
    return plan.inputs.explain ? [title, ...explain(plan.facts, decision, plan.notes)] : [title];
}


/***/ })

};
