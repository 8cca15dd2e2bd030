export const id = 859;
export const ids = [859];
export const modules = {

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

/***/ 85914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   valueAt: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79362);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(861);
/* harmony import */ var _nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79998);
/* harmony import */ var _set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94991);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20111);
/* harmony import */ var _text_in_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37208);
/* harmony import */ var _yamlpath_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79767);









/** Throws UsageError for a path that is none. */
function valueAt(file, text, anchors = 'refuse') {
    const path = (0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .parseYamlPath */ .ob)(text);
    const editor = (0,_text_in_text_js__WEBPACK_IMPORTED_MODULE_7__/* .throughBlocks */ .a)(path, anchors, (inner) => valueEditor(inner, anchors));
    return {
        file,
        name: `${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .formatYamlPath */ .qD)(path)} of ${file}`,
        read: (content) => editor.read((0,_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(content, file)),
        write(content, value) {
            const stream = (0,_stream_js__WEBPACK_IMPORTED_MODULE_6__.openStream)(content, file);
            return (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(stream, editor.changes(stream, value));
        },
    };
}
function valueEditor(path, anchors) {
    return {
        read: (stream) => (0,_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(found(stream, path, 'edit-anchor').node)?.replace(/\n+$/, ''),
        changes(stream, value) {
            const at = found(stream, path, anchors);
            return (0,_set_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .tD)(at.node, value) ? [{ kind: 'set', at, value }] : [];
        },
    };
}
function found(stream, path, anchors) {
    const at = (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x)(stream, path, anchors);
    const { node } = at;
    if (node !== undefined && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return { ...at, node };
    const what = node === undefined ? 'nothing' : 'a list or a mapping';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('path-not-found', `${stream.file}: expected a value at ${(0,_yamlpath_js__WEBPACK_IMPORTED_MODULE_8__/* .formatYamlPath */ .qD)(path)}, found ${what}; check the path`);
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

/***/ 34859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  manifestBump: () => (/* binding */ manifestBump)
});

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var declaration = __webpack_require__(26549);
// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/manifests/find.js
var find = __webpack_require__(15056);
// EXTERNAL MODULE: ./lib/src/manifests/text.js
var manifests_text = __webpack_require__(63524);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/bump.js




/** So many files are read at once: what is asked for together is fetched together. */
const together = 1000;
/** Plans every target on a snapshot; targets in one file build on each other. */
async function planBumps(snapshot, targets) {
    const texts = new Map();
    const bumps = [];
    const files = await (0,bounded/* mapBounded */.y)(targets, together, (target) => (0,find/* findFile */.q)(snapshot, target));
    for (const [index, target] of targets.entries()) {
        const found = files[index];
        const file = found?.path ?? target.file;
        const textBefore = texts.get(file) ?? found?.text;
        if (textBefore === undefined && !target.creates)
            throw missing(target);
        const textAfter = target.write(textBefore ?? '');
        texts.set(file, textAfter);
        const before = textBefore === undefined ? '' : target.state(textBefore);
        bumps.push({ target, file, before, after: target.state(textAfter), textBefore, textAfter });
    }
    return bumps;
}
/**
 * Makes the same bumps on what is there now. Whoever wrote the same value meanwhile did our work; whoever wrote
 * another one is not overwritten.
 */
async function applyBumps(snapshot, planned) {
    const now = await planBumps(snapshot, planned.map(({ target }) => target));
    const changes = new Map();
    for (const [index, bump] of now.entries()) {
        const seen = planned[index]?.before;
        if (bump.before !== seen && bump.before !== bump.after)
            throw overtaken(bump, seen ?? '');
        if (bump.textBefore !== bump.textAfter)
            changes.set(bump.file, { path: bump.file, content: (0,manifests_text/* bytesOf */.$$)(bump.textAfter) });
    }
    return [...changes.values()];
}
function missing({ file, alternatives }) {
    const names = [file, ...alternatives].join(' or ');
    return new errors/* RefusedError */.fk('manifest-missing', `expected ${names} in the GitOps repository, found no such file; check the path or layout, and the branch or directory`);
}
function overtaken({ target, before, after }, seen) {
    return new errors/* RefusedError */.fk('overtaken', `${target.name} was "${seen}" when this run planned to write "${after}", and another writer has set it to "${before}"; decide which one is right and run again`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/diff.js
const context = 2;
/**
 * A unified diff of two texts that differ in few lines, as edits of manifests do. The one hunk reaches from the first
 * line that differs to the last one.
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


/** What would be written, for people. */
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
        ...changeBlocks(plan),
    ];
}
/** The table of places, the diff and the warnings. */
function changeBlocks(plan) {
    return [placesTable(plan), ...diffBlocks(plan)];
}
/** What a change request shows: as `changeBlocks`, and in what else the environment differs from the one before. */
function requestBlocks(plan) {
    return [placesTable(plan), ...differenceBlocks(plan.differences), ...diffBlocks(plan)];
}
function placesTable({ bumps }) {
    return (0,report/* table */.tp)(['place', 'before', 'after'], bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]));
}
const shownFields = 50;
function differenceBlocks(differences) {
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
function alreadyThere({ bumps, destination }) {
    const all = [...new Set(bumps.map(({ after }) => after))];
    const states = `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`;
    return `${destination.repository.name} says ${states} already`;
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

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/change-request.js



function changeRequestOptions(parts, inputs) {
    const requests = parts.map(({ request }) => request);
    const merge = inputs['auto-merge'];
    return {
        head: headOf(requests),
        labels: inputs.labels,
        reviewers: inputs.reviewers,
        autoMerge: merge === 'off' ? undefined : merge,
        superseded: requests.length > 1 ? requests.map((request) => headOf([request])) : [],
    };
}
/** Opens or updates the request, then closes those that it makes pointless. */
async function openRequest(plan, where, { platform }) {
    const { head, labels, reviewers, autoMerge, superseded } = plan.changeRequest;
    const request = await platform.requestChange({
        ...where,
        head,
        title: plan.message.subject,
        body: (0,markdown/* renderMarkdown */.G)(requestBlocks(plan)),
        labels,
        reviewers,
        ...(autoMerge !== undefined && { autoMerge }),
    });
    if (superseded.length === 0)
        return { request, closed: [] };
    const closed = await platform.closeSuperseded({ ...where, heads: superseded, keep: request.number });
    return { request, closed };
}
/**
 * One branch, and so one open request, per environment and application, or set of applications, or value of a file. No
 * application has a `+` in its name.
 */
function headOf(requests) {
    const [first] = requests;
    if (first === undefined)
        throw new Error('a plan has a request');
    if (first.kind === 'file') {
        const name = `${first.file}-${first.path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
        return `krci-deploy/${name}`;
    }
    const names = requests.flatMap((request) => (request.kind === 'image' ? [request.application.name] : []));
    const name = requests.length === 1 ? first.application.name : `set+${fingerprint(names)}`;
    return `krci-deploy/${first.environment.name}/${name}`;
}
function fingerprint(names) {
    return (0,external_node_crypto_.createHash)('sha256').update(names.toSorted().join('\n')).digest('hex').slice(0, 12);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/outcome.js


function outcomeOf(plan, done) {
    const { landing, request, closed = [] } = done;
    const { bumps, parts } = plan;
    const files = [...new Set(bumps.map(({ file }) => file))];
    const headline = headlineOf(plan, landing, request);
    const payload = payloadOf(parts);
    const { image, previous } = singleOf(parts);
    const outputs = {
        changed: String(landing.changed),
        commit: landing.commit ?? '',
        files: landing.changed ? files.join(',') : '',
        version: image?.tag ?? '',
        digest: image?.digest ?? '',
        'previous-version': previous?.tag ?? '',
        'previous-digest': previous?.digest ?? '',
        'change-request': request?.url ?? '',
        payload: payload === undefined ? '' : JSON.stringify(payload),
        attempts: String(landing.attempts),
        'lost-races': String(landing.lostRaces),
    };
    return {
        changed: landing.changed,
        headline,
        outputs,
        data: {
            changed: landing.changed,
            commit: landing.commit ?? null,
            version: image?.tag ?? null,
            digest: image?.digest ?? null,
            previous: previous ?? null,
            places: bumps.map(({ target, file, before, after }) => ({ file, place: target.name, before, after })),
            payload: payload ?? null,
            changeRequest: request ?? null,
            superseded: closed,
            attempts: landing.attempts,
            lostRaces: landing.lostRaces,
            warnings: plan.warnings,
        },
        report: [
            (0,report/* heading */.R_)('manifest-bump'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            ...closed.map(({ url }) => (0,report/* paragraph */.FY)(`Closed as superseded: ${url}.`)),
            ...(landing.changed ? changeBlocks(plan) : []),
        ],
    };
}
/** The image of a run that is about one application; a set says its images in the payload. */
function singleOf(parts) {
    const [part] = parts;
    if (part === undefined || parts.length > 1)
        return {};
    const image = imageOf(part);
    return { ...(image !== undefined && { image }), ...(part.previous !== undefined && { previous: part.previous }) };
}
function imageOf({ bumps: [bump] }) {
    return bump?.target.image?.(bump.textAfter);
}
/** KubeRocketCI's payload of what is there now; undefined for a run that is about no application. */
function payloadOf(parts) {
    const entries = parts.flatMap((part) => {
        const { request } = part;
        const { tag, digest } = imageOf(part) ?? {};
        if (request.kind !== 'image' || tag === undefined)
            return [];
        const { customValues } = request;
        const entry = { imageTag: tag, ...(digest !== undefined && { imageDigest: digest }) };
        return [[request.application.name, { ...entry, ...(customValues !== undefined && { customValues }) }]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function headlineOf(plan, landing, request) {
    if (request !== undefined)
        return `${plan.message.subject}: change request ${request.url} ${request.outcome}`;
    if (!landing.changed)
        return `nothing to do: ${alreadyThere(plan)}`;
    const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
    return `${plan.message.subject}: ${where}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/execute.js




async function execute(plan, ports) {
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    if (isDone(plan))
        return outcomeOf(plan, { landing: { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 } });
    return outcomeOf(plan, plan.destination.request === undefined ? await land(plan) : await requestChange(plan, ports));
}
async function land({ destination, bumps, message }) {
    return { landing: await destination.repository.land((snapshot) => applyBumps(snapshot, bumps), message) };
}
async function requestChange(plan, ports) {
    const { destination, bumps, message, changeRequest } = plan;
    const landing = await destination.repository.landOn(changeRequest.head, (snapshot) => applyBumps(snapshot, bumps), message);
    if (destination.request === undefined)
        return { landing };
    const requested = await openRequest(plan, destination.request, ports);
    const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
    return { landing: { ...landing, changed }, ...requested };
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 4 modules
var load = __webpack_require__(79180);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/manifests/file.js + 2 modules
var manifests_file = __webpack_require__(93684);
// EXTERNAL MODULE: ./lib/src/manifests/generator-element.js
var generator_element = __webpack_require__(17719);
// EXTERNAL MODULE: ./lib/src/manifests/helm-parameters.js
var helm_parameters = __webpack_require__(72632);
// EXTERNAL MODULE: ./lib/src/manifests/image-map.js
var image_map = __webpack_require__(20377);
// EXTERNAL MODULE: ./lib/src/manifests/image-text.js
var image_text = __webpack_require__(5812);
// EXTERNAL MODULE: ./lib/src/manifests/kustomize-entry.js
var kustomize_entry = __webpack_require__(74693);
// EXTERNAL MODULE: ./lib/src/manifests/locate.js
var locate = __webpack_require__(861);
// EXTERNAL MODULE: ./lib/src/manifests/nodes.js
var nodes = __webpack_require__(79998);
// EXTERNAL MODULE: ./lib/src/manifests/stream.js + 1 modules
var manifests_stream = __webpack_require__(20111);
;// CONCATENATED MODULE: ./lib/src/manifests/discover.js











/**
 * Every place in a file that names an image: a whole reference, a mapping of its parts, an entry of a kustomization,
 * an element of a generator, Helm parameters, and all of these within literal blocks. `image` matches a repository
 * that is it or ends with it after a slash. Throws RefusedError for a file that names the image and must not be edited.
 */
function discoverPlaces(file, text, image, anchors) {
    if (!text.includes(image))
        return [];
    const stream = (0,manifests_stream.openStream)(text, file);
    return stream.documents.flatMap((document, index) => {
        const selector = selectorOf(stream, document, index);
        return pathsIn(document, document.contents, [], image).map((segments) => (0,manifests_file/* pathPlace */.P)(file, selector === undefined ? { segments } : { document: selector, segments }, anchors));
    });
}
function pathsIn(document, node, path, image) {
    if (repositoriesAt(document, node, path).some((repository) => matches(repository, image)))
        return [path];
    if ((0,dist/* isMap */.jh)(node))
        return node.items.flatMap(({ key, value }) => inPair(document, key, value, path, image));
    if ((0,dist/* isSeq */.oP)(node)) {
        const segments = itemSegments(node);
        return node.items.flatMap((item, index) => pathsIn(document, item, [...path, segments[index] ?? { index }], image));
    }
    return (0,locate/* isLiteral */.c)(node) && node.value.includes(image) ? inBlock(node.value, path, image) : [];
}
function inPair(document, key, value, path, image) {
    if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string' || key.value === '<<')
        return [];
    return pathsIn(document, (0,nodes/* nodeOf */.E7)(value), [...path, { key: key.value }], image);
}
/** What a node names as a whole; a repository without a tag names nothing that could be bumped. */
function repositoriesAt(document, node, path) {
    if ((0,helm_parameters/* isParameters */.Ju)(node))
        return [(0,helm_parameters/* readParameters */.Zu)(document, node).repository];
    if ((0,dist/* isMap */.jh)(node))
        return mapRepositories(document, node);
    const last = path.at(-1);
    const text = (0,nodes/* stringOf */.Je)(node)
        ?.trim()
        .replace(/^[^=]*=/, '');
    const named = text === undefined ? undefined : (0,image_text/* parseImageText */.U)(text);
    const isImage = last !== undefined && 'key' in last && last.key === 'image';
    return named !== undefined && (named.tag !== undefined || named.digest !== undefined || isImage)
        ? [named.repository]
        : [];
}
function mapRepositories(document, map) {
    const text = (0,nodes/* lookupIn */.IX)(document, map);
    if ((0,kustomize_entry/* isEntry */.Tk)(map))
        return [text('name'), (0,kustomize_entry/* readEntry */.hB)(text).repository];
    if ((0,generator_element/* isElement */.vq)(map))
        return [(0,generator_element/* readElement */.RN)(text).repository];
    return map.has('tag') || map.has('digest') ? [(0,image_map/* readImageMap */.ED)(text, '').repository] : [];
}
function matches(repository, image) {
    return repository === image || repository?.endsWith(`/${image}`) === true;
}
/** By name where that is unique, because numbers change when somebody adds an item. */
function itemSegments(list) {
    const names = list.items.map((item) => (0,nodes/* stringAt */.bX)(item, 'name'));
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return names.map((name, index) => {
        const addresses = name !== undefined && counts.get(name) === 1 && /^[^[\]"']+$/.test(name);
        return addresses ? { key: 'name', value: name } : { index };
    });
}
function inBlock(text, path, image) {
    const stream = readable(text);
    if (stream?.documents.length !== 1)
        return [];
    const [document] = stream.documents;
    return document === undefined ? [] : pathsIn(document, document.contents, path, image);
}
/** A block need not be YAML. */
function readable(text) {
    try {
        return (0,manifests_stream.openStream)(text, 'a block');
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}
function selectorOf(stream, { contents }, index) {
    if (stream.documents.length === 1)
        return undefined;
    const [kind, name] = [(0,nodes/* stringAt */.bX)(contents, 'kind'), nameOf(contents)];
    const same = stream.documents.filter((one) => (0,nodes/* stringAt */.bX)(one.contents, 'kind') === kind && nameOf(one.contents) === name);
    if (kind === undefined || name === undefined || same.length > 1)
        return { number: index + 1 };
    return { kind, name };
}
function nameOf(contents) {
    const name = (0,dist/* isMap */.jh)(contents) ? (0,nodes/* stringAt */.bX)(contents.get('metadata', true), 'name') : undefined;
    return name !== undefined && /^[A-Za-z0-9.-]+$/.test(name) ? name : undefined;
}

// EXTERNAL MODULE: ./lib/src/manifests/kustomize-paths.js
var kustomize_paths = __webpack_require__(59545);
;// CONCATENATED MODULE: ./lib/src/manifests/unless-refused.js

/** What `read` gives, or undefined where it is refused: for files that others wrote and nothing depends on. */
async function unlessRefused(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/src/manifests/kustomize-bases.js









const maximumDepth = 8;
const maximumPaths = 200;
/** Places of one file that are read, each by itself. */
const maximumPins = 20;
/**
 * Where the resources, bases and components of a kustomization pin an image or give it another name. Reads files of the
 * repository alone, each once, level by level; what is no path in it or must not be read says nothing.
 */
async function imagesInBases(snapshot, top, image) {
    const found = [];
    const seen = new Set();
    let level = [top];
    for (let depth = 0; depth < maximumDepth && level.length > 0; depth += 1) {
        const paths = new Set((await quietly(level, referencesIn)).filter((path) => !seen.has(path)));
        const next = [...paths].slice(0, maximumPaths - seen.size);
        for (const path of next)
            seen.add(path);
        const files = await (0,bounded/* mapBounded */.y)(next, maximumPaths, (path) => fileAt(snapshot, path));
        level = files.flatMap((file) => file ?? []);
        found.push(...(await quietly(level, (file) => imagesIn(file, image))));
    }
    return found;
}
/** The file that a path names, or the kustomization of the directory that it names. */
function fileAt(snapshot, path) {
    const within = kustomize_paths/* kustomizations */.r_.map((name) => (path === '' ? name : `${path}/${name}`));
    const [file = '', ...alternatives] = path === '' ? within : [path, ...within];
    return unlessRefused(() => (0,find/* findFile */.q)(snapshot, { file, alternatives }));
}
/** What `read` gives for all files; a file that it refuses gives nothing. */
async function quietly(files, read) {
    const all = await Promise.all(files.map((file) => unlessRefused(() => read(file))));
    return all.flatMap((one) => one ?? []);
}
function referencesIn({ path, text }) {
    if (!(0,kustomize_paths/* isKustomization */.Sv)(path))
        return [];
    const directory = path.split('/').slice(0, -1);
    const references = (0,manifests_stream.openStream)(text, path).documents.flatMap(({ contents }) => ['resources', 'bases', 'components'].flatMap((key) => itemsAt(contents, key).flatMap((item) => (0,nodes/* stringOf */.Je)(item) ?? [])));
    return references.flatMap((reference) => (0,kustomize_paths/* localPath */.$S)(directory, reference) ?? []);
}
function imagesIn(file, image) {
    return (0,kustomize_paths/* isKustomization */.Sv)(file.path) ? entriesIn(file, image) : pinsIn(file, image);
}
/** Kustomize compares whole names (without tag and digest), before and after an entry. */
function entriesIn({ path, text }, image) {
    return (0,manifests_stream.openStream)(text, path).documents.flatMap((document) => itemsAt(document.contents, 'images').flatMap((item) => {
        if (!(0,dist/* isMap */.jh)(item) || !(0,kustomize_entry/* isEntry */.Tk)(item))
            return [];
        const { repository, digest } = (0,kustomize_entry/* readEntry */.hB)((0,nodes/* lookupIn */.IX)(document, item));
        const renamed = repository === image ? undefined : repository;
        if (renamed !== undefined && (0,nodes/* stringAt */.bX)(item, 'name') !== image)
            return [];
        return renamed === undefined && digest === undefined ? [] : [{ file: path, digest, renamed }];
    }));
}
function pinsIn({ path, text }, image) {
    const places = discoverPlaces(path, text, image, 'edit-anchor').slice(0, maximumPins);
    return places.flatMap((place) => {
        const { repository, digest } = place.read(text) ?? {};
        return repository === image && digest !== undefined ? [{ file: path, digest, renamed: undefined }] : [];
    });
}
function itemsAt(node, key) {
    const list = (0,dist/* isMap */.jh)(node) ? (0,nodes/* ownPair */.L8)(node, key)?.node : undefined;
    return (0,dist/* isSeq */.oP)(list) ? list.items : [];
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/bases.js




/** Sentences about what lies below the kustomizations of a plan and says otherwise. */
async function baseWarnings(parts, snapshot) {
    const overlays = parts.flatMap(({ request, bumps }) => {
        const name = entryNameOf(request);
        if (name === undefined)
            return [];
        const files = new Map(bumps.map(({ file, textAfter }) => [file, textAfter]));
        return [...files].filter(([file]) => (0,kustomize_paths/* isKustomization */.Sv)(file)).map(([path, text]) => ({ path, text, name }));
    });
    const warnings = await (0,bounded/* mapBounded */.y)(overlays, together, async ({ path, text, name }) => {
        const images = await imagesInBases(snapshot, { path, text }, name);
        return images.map((image) => warningOf(path, name, image));
    });
    return warnings.flat();
}
/** The name of the entry of `images` that a request is about, if it is about one. */
function entryNameOf(request) {
    if (request.kind === 'file')
        return /^images\[name="?([^\]"]+)"?\]/.exec(request.path)?.[1];
    const { image, manifests } = request.application;
    return manifests.layout === 'kustomize' ? (manifests.image ?? image) : image;
}
function warningOf(overlay, name, { file, digest, renamed }) {
    if (renamed === undefined)
        return `${file} pins ${name} to ${digest}; the entry of ${overlay} wins over it, and whatever is built without such an entry stays on that digest`;
    const stays = digest === undefined ? '' : `, and ${digest} stays`;
    return `${file} renames ${name} to ${renamed}, so that the entry of ${overlay} finds nothing there${stays}; name the entry ${renamed} (image of the application's manifests in the flow file)`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/flow/repository.js
var flow_repository = __webpack_require__(69907);
// EXTERNAL MODULE: ./lib/src/git/rejection.js
var rejection = __webpack_require__(11002);
// EXTERNAL MODULE: ./lib/src/platform/platform.js
var platform_platform = __webpack_require__(10977);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/publish.js


/** Commits made by the platform, which signs them; a branch that moved is a race that was lost. */
function publishBy(platform, repository) {
    return async (publication) => {
        try {
            return await platform.commit({ repository, ...publication });
        }
        catch (error) {
            if (!(error instanceof platform_platform/* BranchMovedError */.w))
                throw error;
            throw new rejection/* LostRaceError */.w('lost-race', error.message, { cause: error });
        }
    };
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/destination.js




/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
async function destinationOf(inputs, flow, ports) {
    if (inputs.commit === 'none')
        return { commit: 'none', repository: ports.gitops.directory(directoryOf(inputs, flow, ports)) };
    if (inputs.commit === 'api')
        return byPlatform(inputs, flow, ports);
    const repository = await repositoryOf(inputs, flow, ports);
    if (inputs.commit === 'git')
        return { commit: 'git', repository };
    const request = requestTarget(inputs, flow, ports);
    ports.platform.checkTarget(request.repository);
    return { commit: 'change-request', repository, request };
}
async function byPlatform(inputs, flow, ports) {
    const { platform } = ports;
    const name = inputs.repository ?? flow?.gitops.repository ?? platform.run.repository;
    if (name === undefined)
        throw noRepository();
    platform.checkTarget(name, 'commit');
    if (platform.kind === 'github' && inputs['author-name'] !== undefined) {
        throw new errors/* UsageError */.eb('author-not-possible', "GitHub: a commit by the API has the token's owner for an author and takes no other: leave out author-name and author-email, or use commit: git");
    }
    if (inputs['committer-name'] !== undefined) {
        throw new errors/* UsageError */.eb('committer-not-possible', 'a commit by the API has the platform for a committer: leave out committer-name and committer-email, or use commit: git');
    }
    return { commit: 'api', repository: await repositoryOf(inputs, flow, ports, publishBy(platform, name)) };
}
function directoryOf({ repository }, flow, { files }) {
    if (repository !== undefined)
        return files.resolve(repository);
    return flow === undefined ? files.resolve('.') : (0,external_node_path_.dirname)(files.resolve(flow.file));
}
async function repositoryOf(inputs, flow, ports, publish) {
    const { repository, branch } = inputs;
    const options = publish === undefined ? {} : { publish };
    if (flow !== undefined)
        return (0,flow_repository/* gitopsRepositoryOf */.Y)(flow, { repository, branch, ...options }, ports);
    if (repository !== undefined)
        return ports.gitops.open(repository, branch, options);
    throw noRepository();
}
function noRepository() {
    return new errors/* UsageError */.eb('repository-missing', 'expected the input "repository" or a flow file that names it; to edit a plain directory set commit to none');
}
function requestTarget(inputs, flow, ports) {
    const repository = inputs.repository ?? flow?.gitops.repository ?? ports.platform.run.repository;
    const base = inputs.branch ?? flow?.gitops.branch;
    if (repository !== undefined && base !== undefined)
        return { repository, base };
    throw new errors/* UsageError */.eb('change-request-target', `a change request needs to know its ${repository === undefined ? 'repository' : 'branch'}; give it as an input or in the flow file`);
}

// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
;// CONCATENATED MODULE: ./lib/src/manifests/differences.js



const maxDepth = 100;
/**
 * The fields in which two streams of YAML differ, in the order of the first, then what only the second has. Values are
 * compared as they are written, order and style are not. Throws RefusedError for what cannot be read.
 */
function differencesBetween(before, after) {
    const [one, other] = [fieldsOf(before), fieldsOf(after)];
    const paths = new Set([...one.keys(), ...other.keys()]);
    return [...paths]
        .filter((path) => one.get(path) !== other.get(path))
        .map((path) => ({ path, before: one.get(path), after: other.get(path) }));
}
function fieldsOf({ file, text }) {
    const fields = new Map();
    const { documents } = (0,manifests_stream.openStream)(text, file);
    for (const [index, document] of documents.entries()) {
        collect(document.contents, documents.length > 1 ? `${index + 1}:` : '', fields, 0);
    }
    return fields;
}
function collect(node, path, fields, depth) {
    if (depth > maxDepth)
        return;
    if ((0,dist/* isMap */.jh)(node) && node.items.length > 0) {
        for (const { key, value } of node.items) {
            const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '?';
            collect(value, join(path, name), fields, depth + 1);
        }
    }
    else if ((0,dist/* isSeq */.oP)(node) && node.items.length > 0) {
        for (const [index, item] of node.items.entries()) {
            const name = (0,nodes/* stringAt */.bX)(item, 'name');
            collect(item, `${path}[${name === undefined ? index : `name=${name}`}]`, fields, depth + 1);
        }
    }
    else {
        fields.set(path, differences_valueOf(node));
    }
}
function join(path, key) {
    const shown = /^[A-Za-z0-9_-]+$/.test(key) ? key : `["${key}"]`;
    return path === '' || path.endsWith(':') || shown.startsWith('[') ? `${path}${shown}` : `${path}.${shown}`;
}
function differences_valueOf(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        return `*${node.source}`;
    if ((0,dist/* isMap */.jh)(node))
        return '{}';
    if ((0,dist/* isSeq */.oP)(node))
        return '[]';
    return (0,nodes/* stringOf */.Je)(node) ?? 'null';
}

// EXTERNAL MODULE: ./lib/src/manifests/places.js + 2 modules
var manifests_places = __webpack_require__(74543);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/discovered.js





const manifests = /(?:\.ya?ml|\.json|(?:^|\/)Kustomization)$/;
const maximumFiles = 2000;
/** Each is an edit with a proof of its own. */
const maximumPlaces = 500;
/** Every place below a directory that names the image. Throws UsageError where there is none or too much to read. */
async function discover(snapshot, directory, image, anchors) {
    const files = (await snapshot.list(directory)).filter((file) => manifests.test(file));
    if (files.length > maximumFiles) {
        throw new errors/* UsageError */.eb('too-many-files', `expected at most ${maximumFiles} manifests below "${directory}", found ${files.length}; name a directory of one environment`);
    }
    const found = await (0,bounded/* mapBounded */.y)(files, together, (file) => placesIn(snapshot, file, image, anchors));
    const places = found.flatMap((one) => one.places);
    if (places.length > maximumPlaces) {
        throw new errors/* UsageError */.eb('too-many-places', `expected at most ${maximumPlaces} places below "${directory}" that name ${image}, found ${places.length}; name a directory of one environment`);
    }
    if (places.length > 0)
        return { places, skipped: found.flatMap((one) => one.skipped) };
    throw new errors/* RefusedError */.fk('nothing-found', `expected a manifest below "${directory}" that names ${image}, found none`);
}
async function placesIn(snapshot, file, image, anchors) {
    try {
        const bytes = await snapshot.read(file);
        const places = bytes === undefined ? [] : discoverPlaces(file, (0,manifests_text/* textOf */.b6)(bytes, file), image, anchors);
        return { places, skipped: [] };
    }
    catch (error) {
        // A path that is none is no input of the user's: somebody has committed a file of that name.
        if (!(error instanceof errors/* RefusedError */.fk || error instanceof errors/* UsageError */.eb))
            throw error;
        return { places: [], skipped: [`${file} is left alone: ${error.message}`] };
    }
}

// EXTERNAL MODULE: ./lib/src/manifests/value.js
var manifests_value = __webpack_require__(85914);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/target.js

function imageTarget(place, wanted) {
    const read = remembered((text) => place.read(text));
    return {
        file: place.file,
        alternatives: place.alternatives ?? [],
        name: place.name,
        creates: place.creates === true,
        state: (text) => stateOf(read(text)),
        write: remembered((text) => place.write(text, wanted)),
        image: read,
        limit: (text) => wanted.digest !== undefined && read(text)?.digest === undefined && place.tagOnly?.(text) === true
            ? `${place.name} holds a tag alone, so the digest is not written there`
            : undefined,
    };
}
function valueTarget(file, path, value, anchors) {
    const place = (0,manifests_value.valueAt)(file, path, anchors);
    return {
        file,
        alternatives: [],
        name: place.name,
        creates: false,
        state: remembered((text) => place.read(text) ?? ''),
        write: remembered((text) => place.write(text, value)),
    };
}
/** A text is asked about several times, in the plan and when it lands, and parsing is what costs. */
function remembered(ask) {
    const answers = new Map();
    return (text) => {
        const known = answers.get(text);
        if (known !== undefined)
            return known;
        const answer = ask(text);
        if (answers.size > 4)
            answers.clear();
        answers.set(text, answer);
        return answer;
    };
}
function stateOf(image) {
    const { repository = '', tag, digest } = image ?? {};
    return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/^:/, '');
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/targets.js










/** The places that the request is about, their files read ahead. Throws UsageError for paths that are none. */
async function placesFor(request, inputs, snapshot) {
    const names = namesOf(request, request.environment);
    if (inputs.discover !== undefined)
        return discover(snapshot, (0,manifests_places/* inside */.n)((0,manifests_places/* expand */.f)(inputs.discover, names)), names.image, inputs.anchors);
    const places = (0,manifests_places.placesOf)(request.application.manifests, names, inputs.anchors);
    // What is read while something else is read is fetched with it; what is wrong with a file is met when it is planned.
    await (0,bounded/* mapBounded */.y)(places, together, (place) => unlessRefused(() => (0,find/* findFile */.q)(snapshot, place)));
    return { places, skipped: [] };
}
function imageTargets(request, places) {
    const wanted = wantedOf(request);
    return places.map((place) => imageTarget(place, wanted));
}
/** Throws UsageError for a path that is none. */
function fileTarget({ file, path, write }, anchors) {
    const inner = (0,manifests_places/* inside */.n)(file);
    if ('value' in write)
        return valueTarget(inner, path, write.value, anchors);
    const { tag, digest } = write;
    return imageTarget((0,manifests_file/* fileAndPath */.p)(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}
function wantedOf({ environment, application, version, digest }) {
    const repository = (0,reference/* formatRepository */.Sh)((0,reference/* parseLocation */.zS)(environment.registry, application.image));
    return { repository, tag: (0,tag_name/* tagOfVersion */.m)(version), ...(digest === undefined ? {} : { digest }) };
}
function namesOf({ flow, application }, environment) {
    return { flow: flow.name, environment: environment.name, application: application.name, image: application.image };
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/differences.js








/** For reviewers: what travels is the image, and what else might have to. Applications without a difference are left out. */
async function differencesOf(parts, snapshot) {
    const images = parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
    const found = await (0,bounded/* mapBounded */.y)(images, together, (request) => differenceOf(request, snapshot));
    return found.flatMap((difference) => difference ?? []);
}
async function differenceOf(request, snapshot) {
    const { flow, environment, application } = request;
    const before = (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (before === undefined)
        return undefined;
    const [theirs, ours] = [differences_placesIn(before, request), differences_placesIn(environment, request)];
    const fields = [];
    for (const [index, place] of ours.entries()) {
        const other = theirs[index];
        if (other !== undefined)
            fields.push(...(await compare(other, place, snapshot)));
    }
    if (fields.length === 0)
        return undefined;
    return { application: application.name, before: before.name, environment: environment.name, fields };
}
function differences_placesIn(environment, request) {
    return (0,manifests_places.placesOf)(request.application.manifests, namesOf(request, environment), 'edit-anchor');
}
/** With the same image written into both, what is left is no image. A file that cannot be edited is not compared. */
async function compare(one, other, snapshot) {
    const [before, after] = await Promise.all([(0,find/* findFile */.q)(snapshot, one), (0,find/* findFile */.q)(snapshot, other)]);
    if (before === undefined || after === undefined || before.path === after.path)
        return [];
    try {
        return differencesBetween({ file: before.path, text: one.write(before.text, neutral) }, { file: after.path, text: other.write(after.text, neutral) });
    }
    catch (error) {
        if (error instanceof errors/* RefusedError */.fk)
            return [];
        throw error;
    }
}
const neutral = {
    repository: 'compared.invalid/image',
    tag: 'compared',
    digest: `sha256:${'0'.repeat(64)}`,
};

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/downgrade.js


/** Throws RefusedError for a version that is lower than the one that is there, where both are versions. */
function refuseDowngrade({ version, environment, application }, there) {
    const before = (0,semver.valid)(there?.replaceAll('_', '+'));
    const after = (0,semver.valid)(version);
    if (before === null || after === null || !(0,semver.lt)(after, before))
        return;
    throw new errors/* RefusedError */.fk('downgrade', `${environment.name} runs ${application.name} ${there ?? ''}, which is higher than ${version}; set allow-downgrade to go back`);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/source.js







/** What the environment before runs, as far as its manifests can be read: what is wrong there is no reason to refuse. */
async function imageBefore(request, snapshot) {
    const before = (0,questions/* environmentBefore */.VW)(request.flow, request.environment.name);
    if (before === undefined)
        return undefined;
    const names = namesOf(request, before);
    for (const place of (0,manifests_places.placesOf)(request.application.manifests, names, 'edit-anchor')) {
        const image = await unlessRefused(async () => {
            const file = await (0,find/* findFile */.q)(snapshot, place);
            return file && place.read(file.text);
        });
        if (image !== undefined)
            return { ...image, environment: before };
    }
    return undefined;
}
/** The request with the digest that the environment before has for the same version. Throws UsageError without one. */
function withDigest(request, source) {
    if (request.digest !== undefined)
        return request;
    if (source?.digest !== undefined && source.tag === (0,tag_name/* tagOfVersion */.m)(request.version))
        return { ...request, digest: source.digest };
    const where = source === undefined ? '' : `, and ${source.environment.name} does not run this version by digest`;
    throw new errors/* UsageError */.eb('digest-missing', `expected the input "digest", because the tag ${request.version} alone can be moved${where}; promote and the build print it`);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/part.js





/** Plans all requests on one snapshot; those that share a file build on each other. */
async function planParts(asked, inputs, snapshot) {
    const drafts = await (0,bounded/* mapBounded */.y)(asked, together, (request) => draftOf(request, inputs, snapshot));
    const targets = drafts.flatMap((draft) => draft.targets);
    const bumps = (await planBumps(snapshot, targets)).values();
    return drafts.map(({ request, from, skipped, targets: own }) => {
        const made = own.flatMap(() => bumps.next().value ?? []);
        return { request, from, skipped, bumps: made, previous: previousOf(made) };
    });
}
async function draftOf(asked, inputs, snapshot) {
    if (asked.kind === 'file')
        return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
    (0,questions/* requirePromoted */.gb)(asked.flow, asked.application, asked.environment);
    const [source, { places, skipped }] = await Promise.all([
        imageBefore(asked, snapshot),
        placesFor(asked, inputs, snapshot),
    ]);
    const request = withDigest(asked, source);
    const from = source !== undefined && source.digest === request.digest ? source.environment : undefined;
    return { request, from, skipped, targets: imageTargets(request, places) };
}
function previousOf(bumps) {
    for (const { target, textBefore } of bumps) {
        const image = textBefore === undefined ? undefined : target.image?.(textBefore);
        if (image !== undefined)
            return image;
    }
    return undefined;
}
/** Whether the part has anything to write. */
function isChange({ bumps }) {
    return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/message.js


/** The commit's message: what a person reads in the log, and trailers that programs read. `run` is the run's address. Throws UsageError. */
function messageOf(parts, inputs, run) {
    const changes = parts.filter(isChange);
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
/** Throws UsageError for half an identity. */
function identityOf(inputs, who) {
    const [name, email] = [inputs[`${who}-name`], inputs[`${who}-email`]];
    if (name === undefined && email === undefined)
        return undefined;
    if (name !== undefined && email !== undefined)
        return { name, email };
    const missing = `${who}-${name === undefined ? 'name' : 'email'}`;
    throw new errors/* UsageError */.eb('input-missing', `expected the input "${missing}": Git takes a name and an address together`);
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

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/set.js




const maxBytes = 1024 * 1024;
const maxApplications = 2000;
const keys = ['imageTag', 'imageDigest', 'customValues'];
/**
 * The applications of a set, as the payload in a file names them, in its order. Throws UsageError for a file that is no
 * such payload or names what the flow does not have.
 */
async function readSet(file, flow, environment, files) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        throw wrong(file, 'there is no such file');
    if (bytes.length > maxBytes)
        throw wrong(file, `it has ${bytes.length} bytes, more than the ${maxBytes} that are read`);
    const entries = Object.entries(await set_payloadOf(file, bytes));
    if (entries.length === 0)
        throw wrong(file, 'it names no application');
    if (entries.length > maxApplications)
        throw wrong(file, `it names ${entries.length} applications, at most ${maxApplications} travel together`);
    const target = (0,questions/* environmentOf */.p7)(flow, environment);
    return entries.map(([name, entry]) => {
        const { imageTag, imageDigest, customValues } = checked(file, name, entry);
        const digest = imageDigest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(imageDigest, `imageDigest of ${name}`);
        const application = (0,questions/* applicationOf */.KM)(flow, name);
        return { kind: 'image', flow, environment: target, application, version: imageTag, digest, customValues };
    });
}
/** JSON without keys that are there twice, of which JSON.parse would keep the last. */
async function set_payloadOf(file, bytes) {
    const text = new TextDecoder().decode(bytes);
    const data = parsed(file, text);
    if (!isRecord(data))
        throw wrong(file, 'it is no JSON object');
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const [problem] = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' }).errors;
    if (problem?.code === 'DUPLICATE_KEY')
        throw wrong(file, `line ${problem.linePos?.[0].line ?? 1} repeats a key`);
    return data;
}
function parsed(file, text) {
    try {
        const data = JSON.parse(text);
        return data;
    }
    catch (cause) {
        throw wrong(file, 'it is not JSON', cause);
    }
}
function checked(file, name, entry) {
    const where = JSON.stringify(name.slice(0, 80));
    if (!isRecord(entry))
        throw wrong(file, `${where} is no object`);
    const unknown = Object.keys(entry).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw wrong(file, `${where} has the key ${JSON.stringify(unknown.slice(0, 80))}; known are ${keys.join(', ')}`);
    const { imageTag, imageDigest, customValues } = entry;
    if (typeof imageTag !== 'string')
        throw wrong(file, `${where} has no "imageTag"`);
    if (imageTag === 'NaN')
        throw wrong(file, `${where} has the imageTag "NaN", which KubeRocketCI gives to what was never deployed`);
    if (imageDigest !== undefined && typeof imageDigest !== 'string')
        throw wrong(file, `the "imageDigest" of ${where} is no text`);
    if (customValues !== undefined && typeof customValues !== 'boolean')
        throw wrong(file, `the "customValues" of ${where} are not true or false`);
    (0,tag_name/* tagOfVersion */.m)(imageTag);
    const digest = imageDigest === undefined || imageDigest === '' ? {} : { imageDigest };
    return { imageTag, ...digest, ...(customValues !== undefined && { customValues }) };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wrong(file, why, cause) {
    return new errors/* UsageError */.eb('invalid-set', `expected the images of a set in ${file}, as in {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}: ${why}`, { cause });
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/request.js





/** Throws UsageError for inputs that do not say together what to write. */
async function requestsOf(inputs, flow, files) {
    const { set, environment } = inputs;
    if (set === undefined)
        return [requestOf(inputs, flow)];
    const other = exclusive.find((name) => inputs[name] !== undefined);
    if (other !== undefined) {
        throw new errors/* UsageError */.eb('input-conflict', `the inputs set and ${other} exclude each other: the file of a set says which application gets which version`);
    }
    if (flow === undefined)
        throw noFlow();
    if (environment === undefined)
        throw request_missing('environment', 'it says where the set goes');
    return readSet(set, flow, environment, files);
}
const exclusive = ['application', 'version', 'digest', 'file', 'path', 'value', 'discover'];
function requestOf(inputs, flow) {
    const digest = inputs.digest === undefined ? undefined : (0,registry_digest/* parseDigest */.m)(inputs.digest);
    if (inputs.file !== undefined)
        return fileRequest(inputs, inputs.file, digest);
    if (inputs.path !== undefined || inputs.value !== undefined)
        throw request_missing('file', 'the inputs path and value belong to a file');
    if (flow === undefined)
        throw noFlow();
    const { application, environment, version } = inputs;
    if (application === undefined)
        throw request_missing('application', 'it says whose manifests are changed');
    if (environment === undefined)
        throw request_missing('environment', 'it says where the version goes');
    if (version === undefined)
        throw request_missing('version', 'it is what is written');
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
        throw request_missing('path', 'it says which value of the file is changed');
    if ((value === undefined) === (version === undefined)) {
        throw request_missing('value', 'a file takes either the input value or the input version with a digest');
    }
    const write = value === undefined ? { tag: (0,tag_name/* tagOfVersion */.m)(version ?? ''), digest } : { value };
    return { kind: 'file', file, path, write };
}
function noFlow() {
    return new errors/* UsageError */.eb('flow-missing', 'manifest-bump needs a flow file for an application and environment, or the inputs file, path and value');
}
function request_missing(input, why) {
    return new errors/* UsageError */.eb('input-missing', `expected the input "${input}": ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/plan.js









async function plan(inputs, ports) {
    const flow = await (0,load.loadFlow)(inputs.flow, ports.files);
    const asked = await requestsOf(inputs, flow, ports.files);
    const destination = await destinationOf(inputs, flow, ports);
    const snapshot = await destination.repository.snapshot();
    const parts = await planParts(asked, inputs, snapshot);
    for (const { request, previous } of parts) {
        if (request.kind === 'image' && !inputs['allow-downgrade'])
            refuseDowngrade(request, previous?.tag);
    }
    const bumps = parts.flatMap((part) => part.bumps);
    return {
        destination,
        commit: snapshot.commit,
        parts,
        bumps,
        warnings: [
            ...new Set([
                ...parts.flatMap(({ skipped }) => skipped),
                ...bumps.flatMap(warningsOf),
                ...parts.flatMap(deadValues),
                ...(await baseWarnings(parts, snapshot)),
            ]),
        ],
        message: messageOf(parts, inputs, ports.platform.run.url),
        changeRequest: changeRequestOptions(parts, inputs),
        differences: destination.request === undefined ? [] : await differencesOf(parts, snapshot),
    };
}
function warningsOf({ target, file, textBefore, textAfter }) {
    const limit = target.limit?.(textAfter);
    const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
    return limit === undefined ? made : [...made, limit];
}
/** KubeRocketCI reads an application's values from Git only where its element of the ApplicationSet says so. */
function deadValues({ request, bumps }) {
    if (request.kind !== 'image' || request.customValues !== false || request.application.manifests.layout !== 'krci')
        return [];
    return bumps.map(({ file }) => `${request.application.name} has customValues: false, so KubeRocketCI does not read ${file}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/manifest-bump.js




const manifestBump = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: plan,
    describe: describe,
    execute: execute,
};


/***/ })

};
