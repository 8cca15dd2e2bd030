export const id = 5750;
export const ids = [5750];
export const modules = {

/***/ 52061:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ justifications),
/* harmony export */   I: () => (/* binding */ openVex)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);



const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** OpenVEX specification, "Status Justifications". */
const justifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const openVex = {
    name: 'OpenVEX',
    writers: 'vexctl, the `export-vex` of this gate (0.0.1 to 0.2.0)',
    json: createOpenVex,
};
/** Reads OpenVEX; in 0.0.1 a vulnerability and a product are a text, and subcomponents belong to the statement. */
function createOpenVex(name) {
    const top = {};
    const statements = [];
    return {
        choices: {
            '': 'object',
            '@context': 'build',
            author: 'build',
            timestamp: 'build',
            statements: 'array',
            'statements.*': 'build',
        },
        get seen() {
            return /^https:\/\/openvex\.dev\/ns(?:\/|$)/.test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['@context']) ?? '');
        },
        value(path, value) {
            if (path === 'statements.*')
                statements.push((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const author = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['author'])?.trim() ?? '';
            if (author === '')
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: 'an author', found: 'none' });
            const time = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['timestamp']);
            return {
                author: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(author, 200),
                statements: statements.map((one, index) => statementOf(one, `statement ${index + 1}`, time, name)),
            };
        },
    };
}
function statementOf(one, place, documentTime, name) {
    const { status, justification, impact_statement: impact, vulnerability } = one;
    if (!isStatus(status)) {
        const found = status === undefined ? 'none' : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(JSON.stringify(status), 40);
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `a status of ${statuses.join(', ')} in ${place}`, found });
    }
    const about = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(vulnerability);
    const names = [vulnerability, about['name'], ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(about['aliases'])].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
    if (names.length === 0)
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `the name of a vulnerability in ${place}`, found: 'none' });
    const label = justifications.find((word) => word === justification);
    const sentence = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(impact)?.trim();
    return {
        id: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['@id']) ?? place, 200),
        vulnerabilities: names,
        products: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(one['products']).map((product) => productOf(product, one['subcomponents'])),
        status,
        reason: label ?? (sentence === undefined || sentence === '' ? undefined : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(sentence, 300)),
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['timestamp']) ?? documentTime),
    };
}
function isStatus(status) {
    return typeof status === 'string' && statuses.includes(status);
}
function productOf(value, ofStatement) {
    const { hashes, subcomponents } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value);
    const parts = [...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(subcomponents), ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(ofStatement)];
    return {
        names: namesOf(value),
        digests: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hashes)['sha-256'])}`),
        components: parts.length === 0 ? undefined : parts.flatMap((part) => namesOf(part)),
    };
}
function namesOf(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return typeof value === 'string' ? [value] : [];
    return [value['@id'], (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value['identifiers'])['purl']].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
}


/***/ }),

/***/ 95750:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ ledgerOf),
  o: () => (/* binding */ longestTermMs)
});

// EXTERNAL MODULE: ./lib/src/base/duration.js
var duration = __webpack_require__(56620);
// EXTERNAL MODULE: ./lib/src/exceptions/guard.js + 1 modules
var exceptions_guard = __webpack_require__(99666);
// EXTERNAL MODULE: ./lib/src/base/counted.js
var counted = __webpack_require__(75936);
// EXTERNAL MODULE: ./lib/src/files/wildcard.js
var wildcard = __webpack_require__(1046);
;// CONCATENATED MODULE: ./lib/src/exceptions/match.js

/** Tells whether an exception matches a finding, whatever its dates and environments. */
function concerns(exception, item) {
    if (!item.ids.includes(exception.id))
        return false;
    if (exception.component !== undefined && !matches(exception.component, item.component))
        return false;
    if (exception.object !== undefined && !matches(exception.object, item.object))
        return false;
    return exception.path === undefined || matches(exception.path, item.path);
}
/** Matches a value; an unknown value matches nothing. */
function matches(pattern, value) {
    return value !== undefined && (0,wildcard/* matchesPath */.$h)(pattern, value);
}

;// CONCATENATED MODULE: ./lib/src/exceptions/ledger.js


const dayMs = 24 * 60 * 60 * 1000;
const soonDays = 14;
/** Conditions of SonarQube's quality gate go by their metric: `sonar:new_coverage`. */
const conditionPrefix = 'sonar:';
/** Findings about Kubernetes objects go by their rule: `manifests/replicas`. */
const objectPrefix = 'manifests/';
function createLedger(all, circumstances) {
    const { environment, now } = circumstances;
    const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
    const uses = new Map();
    const accepted = [];
    const asked = new Set();
    const holds = (one) => daysLeft(one, now) >= 0 && !isTooLong(one, circumstances) && circumstances.whyNot(one) === undefined;
    return {
        excepts(item) {
            asked.add(sortOf(item));
            const about = exceptions.filter((one) => concerns(one, item));
            for (const one of about)
                uses.set(one, (uses.get(one) ?? 0) + 1);
            const exception = about.find((one) => holds(one));
            if (exception !== undefined)
                accepted.push({ exception, item });
            return exception !== undefined;
        },
        accepted: () => accepted,
        used: () => [...uses]
            .filter(([one]) => holds(one))
            .map(([one, count]) => ({
            id: one.id,
            owner: one.owner,
            approver: one.approver,
            ticket: one.ticket,
            reason: one.reason,
            expires: one.expires,
            uses: count,
            daysLeft: daysLeft(one, now),
        })),
        warnings() {
            // A gate that read no packages cannot tell that an exception for one is not needed.
            const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
            return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
        },
    };
}
/** Returns the sort of check that a finding comes from. */
function sortOf({ ids, component, object }) {
    if (component !== undefined)
        return 'packages';
    if (object !== undefined)
        return 'objects';
    return ids.some((id) => id.startsWith(conditionPrefix)) ? 'conditions' : 'code';
}
function subjectOf({ id, component, path, object }) {
    if (id.startsWith(conditionPrefix))
        return 'conditions';
    if (component !== undefined)
        return 'packages';
    if (object !== undefined || id.startsWith(objectPrefix))
        return 'objects';
    return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}
/** Returns whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }, now) {
    const today = Date.parse(now.toISOString().slice(0, 10));
    return Math.round((Date.parse(expires) - today) / dayMs);
}
function isTooLong(one, { now, maxTermMs }) {
    return daysLeft(one, now) * dayMs > maxTermMs;
}
function warningOf(one, isUsed, circumstances) {
    const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
    const left = daysLeft(one, circumstances.now);
    if (!isUsed)
        return `${name} is about nothing that was found: remove it`;
    if (left < 0)
        return `${name} expired on ${one.expires}, so what it was about counts again`;
    if (isTooLong(one, circumstances)) {
        const days = Math.floor(circumstances.maxTermMs / dayMs);
        return `${name} does not count: it ends ${(0,counted/* inDays */.D)(left)}, and the longest term is ${days} days`;
    }
    const whyNot = circumstances.whyNot(one);
    if (whyNot !== undefined)
        return `${name} does not count: ${whyNot}`;
    return left <= soonDays ? `${name} expires on ${one.expires}, ${(0,counted/* inDays */.D)(left)}: fix it or renew it` : undefined;
}

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/exceptions/login.js
var login = __webpack_require__(56592);
;// CONCATENATED MODULE: ./lib/src/exceptions/people.js


/** Names that are looked up for one gate. */
const maxNames = 500;
/** What a login of GitHub or GitLab is made of. */
const people_login = /^[a-z0-9_][a-z0-9_.-]{0,254}$/;
/**
 * Explains, for each exception, why its owner and approver are not known to be two people: a name without an account on
 * the platform, a program, two names of one account. Exceptions whose people are known are left out. Outside of a
 * platform nobody can tell, and names are compared alone.
 */
async function unknownPeople(exceptions, platform) {
    if (platform === undefined || platform.kind === 'local')
        return new Map();
    const accounts = new Map();
    const names = new Set(exceptions.flatMap(({ owner, approver }) => [(0,login/* loginOf */.D)(owner), (0,login/* loginOf */.D)(approver)]));
    for (const name of [...names].slice(0, maxNames))
        accounts.set(name, await accountOrReason(name, platform));
    const reasons = exceptions.flatMap((one) => {
        const reason = reasonOf(one, accounts);
        return reason === undefined ? [] : [[one, reason]];
    });
    return new Map(reasons);
}
async function accountOrReason(name, platform) {
    if (!people_login.test(name))
        return 'is no name of an account';
    try {
        const account = await platform.account(name);
        if (account === undefined)
            return `has no account on ${platform.kind === 'gitlab' ? 'GitLab' : 'GitHub'}`;
        return account.flaw ?? account;
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return `cannot be looked up: ${error.message}`;
    }
}
function reasonOf({ owner, approver }, accounts) {
    const [first, second] = [owner, approver].map((name) => accounts.get((0,login/* loginOf */.D)(name)) ?? 'was not looked up');
    if (typeof first === 'string')
        return `its owner ${owner} ${first}`;
    if (typeof second === 'string')
        return `its approver ${approver} ${second}`;
    return first?.id === second?.id ? `${owner} and ${approver} are one account` : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/git/git.js
var git = __webpack_require__(55349);
// EXTERNAL MODULE: ./lib/src/platform/account.js
var account = __webpack_require__(9071);
// EXTERNAL MODULE: ./lib/src/exceptions/file.js
var file = __webpack_require__(56087);
;// CONCATENATED MODULE: ./lib/src/exceptions/reviewed.js






/** Upper bound of the file's commits that are read, newest first. */
const maxCommits = 200;
const maxBytes = 16 * 1024 * 1024;
/**
 * Returns those of `wanted` whose approver approved the merged request that brought them into the file's repository.
 * The platform gives the requests; an entry must have come as it stands now. Entries are compared as data: a deletion
 * in an entry makes another entry of it. Where the platform or history has no answer, none of them is returned; the
 * log gives the reason.
 */
async function reviewedExceptions({ path }, wanted, reach, repository) {
    const { platform, log } = reach;
    if (wanted.length === 0 || platform === undefined || platform.kind === 'local')
        return new Set();
    try {
        const origins = await originsOf(wanted, await historyOf(path, reach));
        const changes = new Map();
        for (const commit of new Set(origins.values()))
            changes.set(commit, await platform.changeOf({ repository, commit }));
        return new Set(wanted.filter((one) => isApprovedBy(one.approver, changes.get(origins.get(one) ?? ''))));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg) && !(error instanceof git/* GitError */.X))
            throw error;
        log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
        return new Set();
    }
}
async function historyOf(path, { files, git }) {
    const file = files.resolve(path);
    const options = { cwd: (0,external_node_path_.dirname)(file), maxOutput: maxBytes };
    const format = ['log', `--max-count=${maxCommits}`, '--format=%H %P', 'HEAD', '--', file];
    const { text } = await git.run(format, options);
    const commits = text.split('\n').flatMap((line) => {
        const [name = '', ...parents] = line.split(' ').filter((part) => part !== '');
        return name === '' ? [] : [{ name, parents }];
    });
    const shallow = await git.run(['rev-parse', '--is-shallow-repository'], options);
    const isShallow = shallow.text.trim() !== 'false';
    const known = new Map();
    return {
        // The oldest commits of a shallow clone seem to have brought their whole content.
        commits: isShallow ? commits.filter(({ parents }) => parents.length > 0) : commits,
        async entriesAt(commit) {
            const before = known.get(commit);
            if (before !== undefined)
                return before;
            const { exitCode, stdout } = await git.run(['show', `${commit}:./${(0,external_node_path_.basename)(file)}`], {
                ...options,
                accept: [128],
            });
            const entries = exitCode === 0 ? entriesIn(stdout, path) : new Set();
            known.set(commit, entries);
            return entries;
        },
    };
}
/** Reads the entries at a commit; a file that was no list of exceptions had none. */
function entriesIn(bytes, path) {
    try {
        return new Set((0,file/* parseExceptions */.wu)(bytes, path, undefined).map(dataOf));
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return new Set();
        throw error;
    }
}
/**
 * Returns those entries that the file does not have, as they stand, on the default branch of its own repository. Outside
 * of a platform that is nobody's to say.
 */
function entriesNotOn(trusted, { path }, exceptions) {
    if (trusted === undefined)
        return new Set();
    const known = trusted.bytes === undefined ? new Set() : entriesIn(trusted.bytes, path);
    return new Set(exceptions.filter((one) => !known.has(dataOf(one))));
}
/** Serializes an exception without its position. */
function dataOf({ at: _at, ...data }) {
    return JSON.stringify(data, (_key, value) => value ?? null);
}
/**
 * Finds, for each exception, the newest commit that brought it.
 * That commit has the whole entry and none of its parents has.
 */
async function originsOf(wanted, history) {
    const origins = new Map();
    const head = await history.entriesAt('HEAD');
    const left = new Map(wanted.filter((one) => head.has(dataOf(one))).map((one) => [one, dataOf(one)]));
    for (const { name, parents } of history.commits) {
        if (left.size === 0)
            break;
        const own = await history.entriesAt(name);
        const before = await Promise.all(parents.map((parent) => history.entriesAt(parent)));
        for (const [one, data] of left) {
            if (!own.has(data) || before.some((entries) => entries.has(data)))
                continue;
            origins.set(one, name);
            left.delete(one);
        }
    }
    return origins;
}
/**
 * Tells whether the approver reviewed what somebody else wrote.
 * Where no person is known who wrote it, a second review must stand beside: the approver may have had a bot write it.
 */
function isApprovedBy(approver, change) {
    if (change === undefined)
        return false;
    const { authors, requests } = change;
    const name = (0,login/* loginOf */.D)(approver);
    if (authors.some((one) => (0,login/* loginOf */.D)(one) === name))
        return false;
    return requests.some(({ author, reviews, isDefaultBase }) => {
        if (isDefaultBase === false || (0,login/* loginOf */.D)(author) === name)
            return false;
        const good = reviews.filter(({ state, stale, flaw }) => state === 'approved' && !stale && flaw === undefined);
        const names = new Set(good.map(({ reviewer }) => (0,login/* loginOf */.D)(reviewer)));
        const isKnown = authors.some(account/* isPerson */.KA) && (0,account/* isPerson */.KA)(author);
        return names.has(name) && (isKnown || names.size > 1);
    });
}

;// CONCATENATED MODULE: ./lib/src/exceptions/approved.js





/** Longest term of an exception where no policy sets another. */
const defaultTerm = '180d';
/** Returns the longest time until an exception may end in an environment. */
function longestTermMs(environment) {
    return (0,duration/* millisecondsOf */.W)(environment?.gate.exceptions?.['max-term'] ?? defaultTerm);
}
/**
 * Makes the ledger of exceptions.
 * An exception counts when it is on the default branch of its repository, its owner and approver are two people, and
 * the approver guards the file that it is in, or reviewed the request that brought it.
 */
async function ledgerOf(file, { environment, now, maxTermMs }, reach) {
    if (file === undefined)
        return createLedger([], { environment, now, maxTermMs, whyNot: () => undefined });
    const own = file.exceptions.filter(({ environments }) => environment !== undefined && environments.includes(environment));
    const guard = await (0,exceptions_guard/* guardOf */.H)(file.path, reach);
    const absent = entriesNotOn(guard.trusted, file, own);
    const strangers = await unknownPeople(own.filter((one) => !absent.has(one)), reach.platform);
    const unguarded = own.filter((one) => !absent.has(one) && !strangers.has(one) && (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver) !== undefined);
    const reviewed = await reviewedExceptions(file, unguarded, reach, guard.trusted?.repository);
    const whyNot = (one) => {
        if (absent.has(one))
            return absence(guard);
        return strangers.get(one) ?? (reviewed.has(one) ? undefined : (0,exceptions_guard/* whyNotApproved */.T)(guard, one.approver));
    };
    return createLedger(file.exceptions, { environment, now, maxTermMs, whyNot });
}
function absence({ problem, trusted }) {
    return trusted?.bytes === undefined
        ? (problem ?? 'its repository cannot be read')
        : `it is not so on ${trusted.name}`;
}


/***/ }),

/***/ 56087:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ loadExceptions),
/* harmony export */   wu: () => (/* binding */ parseExceptions)
/* harmony export */ });
/* unused harmony export defaultExceptionsFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52061);
/* harmony import */ var _flow_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32162);
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28560);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87132);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56592);







const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';
const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'];
const known = [...required, 'component', 'path', 'object', 'justification'];
const maxExceptions = 5000;
/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one.
 * `environments`: those of the flow, where there is one. Throws UsageError with file, line and column for missing or
 * wrong parts.
 */
async function loadExceptions(named, environments, files) {
    const path = named ?? defaultExceptionsFile;
    const bytes = await files.read(path);
    if (bytes === undefined && named === undefined)
        return undefined;
    if (bytes === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-missing', where: path, expected: 'an exceptions file', found: 'none' });
    const exceptions = parseExceptions(bytes, path, environments);
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), exceptions };
}
/**
 * Parses the exceptions in a file's bytes; `path` is for messages.
 * Throws UsageError as `loadExceptions`.
 */
function parseExceptions(bytes, path, environments) {
    const document = (0,_flow_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlowDocument */ .b)(bytes, path);
    return entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
}
function entriesOf(document) {
    const { data } = document;
    const { apiVersion, exceptions, ...rest } = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(data) ? data : {};
    if (apiVersion !== 'krci-deploy/v1')
        throw invalid(document.position([]), { expected: 'apiVersion: krci-deploy/v1', found: wordOf(apiVersion) });
    const [extra] = Object.keys(rest);
    if (extra !== undefined)
        throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
    if (!Array.isArray(exceptions))
        throw invalid(document.position([]), { expected: 'a list of exceptions', found: wordOf(exceptions) });
    if (exceptions.length > maxExceptions)
        throw invalid(document.position([]), {
            expected: `at most ${maxExceptions} exceptions`,
            found: `${exceptions.length}`,
        });
    return exceptions;
}
function exceptionOf(entry, index, document, environments) {
    const at = document.position(['exceptions', index]);
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry))
        throw invalid(at, { expected: `an exception with ${required.join(', ')}`, found: wordOf(entry) });
    const extra = Object.keys(entry).find((key) => !known.includes(key));
    if (extra !== undefined)
        throw unknownKey(document.position(['exceptions', index], extra), extra, known);
    const text = (key) => requiredText(entry[key], key, at);
    const exception = {
        id: text('id'),
        component: entry['component'] === undefined ? undefined : text('component'),
        path: entry['path'] === undefined ? undefined : text('path'),
        object: entry['object'] === undefined ? undefined : text('object'),
        environments: environmentsOf(entry['environments'], environments, at),
        owner: text('owner'),
        approver: text('approver'),
        ticket: text('ticket'),
        reason: text('reason'),
        justification: entry['justification'] === undefined ? undefined : justificationOf(text('justification'), at),
        expires: dayOf(text('expires'), at),
        at,
    };
    for (const [role, name] of [['owner', exception.owner], ['approver', exception.approver]]) {
        if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .isConfusable */ .r)(name))
            throw invalid(at, { expected: `Latin letters in the ${role}`, found: wordOf(name) });
    }
    if ((0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.owner) === (0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginOf */ .D)(exception.approver)) {
        throw invalid(at, { expected: 'an approver other than the owner', found: `${exception.owner} twice` });
    }
    return exception;
}
function requiredText(value, key, at) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return value.trim();
    throw invalid(at, { expected: `a text as ${key}`, found: wordOf(value) });
}
function environmentsOf(value, flow, at) {
    if (!Array.isArray(value) || value.length === 0)
        throw invalid(at, { expected: 'environments as a list of names', found: wordOf(value) });
    return value.map((name) => {
        const text = requiredText(name, 'an environment', at);
        if (flow === undefined || flow.includes(text))
            return text;
        throw invalid(at, { expected: `environments of the flow (${flow.join(', ')})`, found: wordOf(text) });
    });
}
function justificationOf(text, at) {
    if (_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.includes(text))
        return text;
    throw invalid(at, { expected: `justification as one of ${_evidence_vex_openvex_js__WEBPACK_IMPORTED_MODULE_2__/* .justifications */ .G.join(', ')}`, found: wordOf(text) });
}
/** Checks that a day is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text, at) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
        return text;
    throw invalid(at, { expected: 'expires as a day such as 2026-12-31', found: wordOf(text) });
}
function wordOf(value) {
    if (value === undefined || value === null)
        return 'none';
    return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `a ${Array.isArray(value) ? 'list' : typeof value}`;
}
function invalid(where, parts) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'exceptions-invalid', where, ...parts });
}
function unknownKey(at, key, among) {
    const guess = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(key, among);
    const fix = guess === undefined ? `use one of ${among.join(', ')}` : `did you mean "${guess}"?`;
    return invalid(at, { found: `unknown key "${key.slice(0, 60)}"`, fix });
}


/***/ }),

/***/ 99666:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ guardOf),
  T: () => (/* binding */ whyNotApproved)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/files/codeowners.js
var codeowners = __webpack_require__(77825);
// EXTERNAL MODULE: ./lib/src/exceptions/login.js
var login = __webpack_require__(56592);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/home.js
var flow_home = __webpack_require__(50836);
// EXTERNAL MODULE: ./lib/src/platform/protected-branch.js
var protected_branch = __webpack_require__(59);
;// CONCATENATED MODULE: ./lib/src/exceptions/trusted-file.js



/**
 * Reads a file's own repository on the platform of the run, in whatever repository that is. Returns a sentence where it
 * cannot be read, and undefined outside of a platform.
 */
async function trustedFile(file, reach) {
    const { files, git, gitops, log, platform } = reach;
    if (platform === undefined || platform.kind === 'local' || gitops === undefined)
        return undefined;
    const home = await (0,flow_home/* homeOfFlow */.D2)(file, { files, git });
    const repository = home === undefined ? undefined : await (0,flow_home/* originOf */.yv)(home, git);
    if (home === undefined || repository === undefined)
        return `${file} is in no Git repository with an origin`;
    try {
        const opened = gitops.open(repository, undefined);
        const snapshot = await opened.snapshot();
        const branch = await opened.branch();
        const isGuarded = await (0,protected_branch.isProtected)(repository, branch, { platform, log: log ?? quiet });
        return { path: home.path, repository, branch, isProtected: isGuarded, read: async (path) => snapshot.read(path) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return `the default branch of ${repository} cannot be read: ${error.message}`;
    }
}
const quiet = { warn: () => { } };

;// CONCATENATED MODULE: ./lib/src/exceptions/guard.js





/**
 * Returns the owners who must approve changes of a file by its repository's CODEOWNERS.
 * On a platform both are read from the default branch of the repository that the file lies in, which the platform must
 * protect: a job, a fork and a pushed branch write neither. Elsewhere both must be as committed: a file that a job
 * writes while it runs has no approval.
 */
async function guardOf(path, world) {
    const trusted = await trustedFile(path, world);
    if (trusted === undefined)
        return localGuard(path, world);
    if (typeof trusted === 'string')
        return unguarded(trusted, { name: '', repository: '', bytes: undefined });
    const { branch, repository, isProtected } = trusted;
    const name = `${branch} of ${repository}`;
    const content = { name, repository, bytes: await trusted.read(trusted.path) };
    if (content.bytes === undefined)
        return unguarded(`${name} has no ${trusted.path}`, content);
    if (!isProtected)
        return unguarded(`the platform does not protect ${name}`, content);
    const ownership = await (0,codeowners/* ownershipOf */.V)(trusted.path, platformOf(world), trusted);
    if (ownership === undefined)
        return unguarded(`there is no CODEOWNERS on ${name}`, content);
    return { owners: ownership.owners, problem: undefined, trusted: content };
}
async function localGuard(path, world) {
    const file = path.replace(/^(?:\.\/)+/, '');
    if ((0,external_node_path_.isAbsolute)(file) || file.split(/[/\\]/).includes('..')) {
        return unguarded(`${path} is no file of the repository`);
    }
    const ownership = await (0,codeowners/* ownershipOf */.V)(file, platformOf(world), world.files);
    if (ownership === undefined)
        return unguarded('there is no CODEOWNERS');
    for (const one of [file, ...ownership.places]) {
        if (!(await isCommitted(one, world)))
            return unguarded(`${one} is not as it is committed at HEAD`);
    }
    return { owners: ownership.owners, problem: undefined };
}
/** Explains why a file lacks a person's consent; undefined where CODEOWNERS gives it. */
function whyNotApproved({ owners, problem }, approver) {
    if (problem !== undefined)
        return problem;
    return owners.includes((0,login/* loginOf */.D)(approver)) ? undefined : `CODEOWNERS does not make ${approver} an owner of the file`;
}
/** Returns the platform that enforces CODEOWNERS. */
function platformOf({ platform }) {
    return platform?.kind ?? 'local';
}
function unguarded(problem, trusted) {
    return { owners: [], problem, ...(trusted !== undefined && { trusted }) };
}
/** Tells whether a file's bytes are those of HEAD. */
async function isCommitted(path, { files, git }) {
    const bytes = await files.read(path);
    const name = `HEAD:./${path}`;
    const { exitCode, text } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], {
        accept: [1, 128],
    });
    return exitCode === 0 && bytes !== undefined && blobName(bytes, text.trim().length) === text.trim();
}
/** Returns Git's name of a blob, in repositories of either hash. */
function blobName(bytes, length) {
    const hash = (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 56592:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loginOf),
/* harmony export */   r: () => (/* binding */ isConfusable)
/* harmony export */ });
/**
 * Tells whether a name has characters that can be taken for others.
 * That is: letters of another script than Latin, signs that cannot be seen, or look-alikes inside of Latin. Logins of
 * GitHub and GitLab have none of them.
 */
function isConfusable(name) {
    return (name.normalize('NFKC') !== name.normalize('NFC') ||
        /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S} ]|[ıȷɑɡɩʟ‐-―․‚‛‹›⁄∕﹨＼]/u.test(name));
}
/** Normalizes a login for comparison: without @ and in lower case, as the platforms compare names. */
function loginOf(name) {
    return name.replace(/^@/, '').toLowerCase();
}


/***/ }),

/***/ 77825:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ownershipOf)
/* harmony export */ });
/* unused harmony export covers */
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1046);

const github = {
    places: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    ownersIn: githubOwners,
};
const gitlab = {
    places: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    ownersIn: gitlabOwners,
};
/**
 * Outside of a platform the enforcing one is unknown: an owner must be one by both dialects, where both have a
 * CODEOWNERS file.
 */
const dialects = { github: [github], gitlab: [gitlab], local: [github, gitlab] };
/**
 * Returns the owners that the platform enforces.
 * Undefined where it would find no CODEOWNERS.
 */
async function ownershipOf(path, platform, files) {
    const found = [];
    for (const { places, ownersIn } of dialects[platform]) {
        const file = await firstOf(places, files);
        if (file !== undefined)
            found.push({ place: file.place, owners: ownersIn(file.text, path).map(nameOf) });
    }
    const [first, ...others] = found;
    if (first === undefined)
        return undefined;
    return {
        places: [...new Set(found.map(({ place }) => place))],
        owners: first.owners.filter((owner) => others.every(({ owners }) => owners.includes(owner))),
    };
}
/** Returns an owner as the platforms compare names: without @ and in lower case. */
function nameOf(owner) {
    return owner.replace(/^@/, '').toLowerCase();
}
async function firstOf(places, files) {
    for (const place of places) {
        const bytes = await files.read(place);
        if (bytes !== undefined)
            return { place, text: new TextDecoder().decode(bytes) };
    }
    return undefined;
}
/**
 * Reads owners as GitHub does: the last pattern that covers the file decides.
 * There are no sections and no exclusions.
 */
function githubOwners(text, path) {
    let owners = [];
    for (const line of text.split('\n')) {
        const [pattern, ...names] = wordsOf(line);
        if (pattern !== undefined && !/^(?:\^?\[|!)/.test(pattern) && covers(pattern, path))
            owners = names;
    }
    return owners;
}
/**
 * Reads owners as GitLab does ("Code Owners", "Sections").
 * In each section the last pattern that covers the file decides, with the section's default owners where it names
 * none; sections of one name are one. Owners of optional sections, and of those that ask for no approval, need not
 * consent.
 */
function gitlabOwners(text, path) {
    const sections = new Map();
    let section = sectionOf(sections, '', [], false);
    for (const line of text.split('\n')) {
        const [, caret, name, count, rest = ''] = /^\s*(\^)?\[([^\]]+)\](?:\[(\d+)\])?(.*)$/.exec(line) ?? [];
        if (name !== undefined) {
            section = sectionOf(sections, name, wordsOf(rest), caret !== undefined || count === '0');
            continue;
        }
        const [pattern, ...names] = wordsOf(line);
        if (pattern === undefined)
            continue;
        if (pattern.startsWith('!'))
            section.excluded ||= covers(pattern.slice(1), path);
        else if (covers(pattern, path))
            section.owners = names.length > 0 ? names : section.defaults;
    }
    const required = [...sections.values()].filter(({ optional, excluded }) => !optional && !excluded);
    return [...new Set(required.flatMap(({ owners }) => owners))];
}
function sectionOf(sections, name, defaults, optional) {
    const key = name.trim().toLowerCase();
    const known = sections.get(key);
    if (known !== undefined)
        return known;
    const created = { defaults, optional, owners: [], excluded: false };
    sections.set(key, created);
    return created;
}
/**
 * Splits a line into words, without its comment.
 * A blank after a backslash belongs to the word.
 */
function wordsOf(line) {
    const plain = line.replace(/(?:^|(?<=\s))#.*$/, '').trim();
    return plain === '' ? [] : plain.split(/(?<!\\)\s+/).map((word) => word.replaceAll(/\\([ #])/g, '$1'));
}
/** Tells whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPath */ .$h)(form, path));
}


/***/ }),

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


/***/ })

};
