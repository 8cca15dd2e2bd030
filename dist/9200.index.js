export const id = 9200;
export const ids = [9200];
export const modules = {

/***/ 55990:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ matchesPackage),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. */
function parsePackageUrl(text) {
    const match = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/s.exec(text.slice(0, 2000));
    const [, type, rest, query] = match ?? [];
    if (type === undefined || rest === undefined)
        return undefined;
    const at = rest.lastIndexOf('@');
    const path = decoded(at > 0 ? rest.slice(0, at) : rest);
    const version = at > 0 ? decoded(rest.slice(at + 1)) : undefined;
    if (path === undefined || (at > 0 && (version === undefined || version === '')))
        return undefined;
    const qualifiers = new Map();
    for (const pair of (query ?? '').split('&')) {
        const [key = '', ...value] = pair.split('=');
        if (key !== '')
            qualifiers.set(key.toLowerCase(), decoded(value.join('=')) ?? '');
    }
    return { type: type.toLowerCase(), path: path.replace(/^\/+|\/+$/g, ''), version, qualifiers };
}
/** Whether a package matches a pattern: a part that the pattern leaves out may be anything. */
function matchesPackage(pattern, one) {
    if (pattern.type !== one.type || pattern.path !== one.path)
        return false;
    if (pattern.version !== undefined && pattern.version !== one.version)
        return false;
    return [...pattern.qualifiers].every(([key, value]) => one.qualifiers.get(key) === value);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 52933:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ bindLoosely),
/* harmony export */   _s: () => (/* binding */ bindingLevel),
/* harmony export */   dQ: () => (/* binding */ bindingRules),
/* harmony export */   oI: () => (/* binding */ bind),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);
/* harmony import */ var _base_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56620);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97149);





/** Largest difference between the clocks of two machines. */
const maxSkewMs = 5 * 60_000;
/** Largest offset ahead of UTC that a time without a zone may have. */
const maxZoneOffsetMs = 14 * 60 * 60_000;
/** Largest offset behind UTC. */
const maxZoneLagMs = 12 * 60 * 60_000;
/**
 * Returns the flow file's rules, tightened by inputs.
 * In a run of the gated commit itself, reports that name no commit were made by the run, and are about that commit.
 * Throws UsageError for an input that is laxer.
 */
async function bindingRules(inputs, environment, digest, where, ports) {
    const policy = environment?.gate.evidence;
    const declared = policy?.['max-age'];
    const asked = inputs['max-evidence-age'];
    if (declared !== undefined && asked !== undefined && (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(asked) > (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(declared)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'threshold-weakened',
            where: 'max-evidence-age',
            expected: `at most the ${declared} of ${where}`,
            found: asked,
            fix: 'leave it out, or change the flow file',
        });
    }
    const { commit } = inputs;
    const { run } = ports.platform;
    const isOwnRun = commit !== undefined && run.commit === commit;
    return {
        commit,
        digest,
        evidenceCommit: inputs['evidence-commit'] ?? (isOwnRun ? commit : undefined),
        isVouched: isOwnRun || inputs['evidence-commit'] !== undefined || inputs['evidence-run'] !== undefined,
        baselineCommit: inputs['baseline-commit'],
        maxAge: asked ?? declared,
        bound: bindingLevel(environment),
        commitTime: commit === undefined ? undefined : await timeOfCommit(commit, ports),
    };
}
/** Tells what a gate makes of a report that nothing binds to the gated commit or digest. */
function bindingLevel(environment) {
    if (environment === undefined)
        return 'warn';
    return environment.gate.evidence?.bound ?? ((0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .isEarly */ .Mv)(environment.tier) ? 'warn' : 'required');
}
/** Returns the time of a commit of the repository of the working directory, in milliseconds; undefined where it is not there. */
async function timeOfCommit(commit, { git, files }) {
    const show = ['show', '--no-patch', '--no-show-signature', '--format=%ct', '--end-of-options', `${commit}^{commit}`];
    const { exitCode, text } = await git.run(show, { cwd: files.resolve('.'), accept: [1, 128] });
    return exitCode === 0 && /^\d{1,12}\n?$/.test(text) ? Number(text) * 1000 : undefined;
}
/**
 * Compares the claims of a report, its sidecar and the caller with the gated subject.
 * Throws EvidenceError for a report about another subject, of another time, or without the claims that are required.
 */
function bind(path, origin, sidecar, binding) {
    const { commits, digests } = claimsOf(origin, sidecar, binding);
    for (const part of commits)
        refuseOtherCommit(path, part, binding.commit);
    for (const part of digests)
        refuseOtherDigest(path, part, binding.digest);
    const isBound = isBoundBy(commits.length > 0, digests.length > 0, binding);
    if (!isBound && binding.bound === 'required')
        throw unbound(path, commits.length + digests.length > 0, binding);
    if (binding.bound === 'required')
        refuseSidecarAlone(path, origin, sidecar, binding);
    refuseOlderThanCommit(path, (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(origin.time, sidecar?.time), binding);
    refuseMadeBefore(path, (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(origin.time, sidecar?.time), binding);
    const bound = boundOf(path, { commits, digests, time: origin.time }, sidecar, binding);
    return isBound || binding.bound === 'off' ? bound : { ...bound, unbound: true };
}
/** Binds as `bind`, but accepts any commit, digest and age; no time in the future. */
function bindLoosely(path, origin, sidecar, now) {
    const claims = claimsOf(origin, sidecar, { evidenceCommit: undefined });
    return boundOf(path, { ...claims, time: origin.time }, sidecar, { maxAge: undefined, now });
}
function boundOf(path, { commits, digests, time: own }, sidecar, binding) {
    const time = (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .older */ .$L)(own, sidecar?.time);
    refuseOtherTime(path, time, binding);
    return {
        ...(commits.length > 0 && { commits: [...new Set(commits.flat())] }),
        ...(digests.length > 0 && { digests: [...new Set(digests.flat())] }),
        ...(time !== undefined && { producedAt: new Date(time.at).toISOString() }),
    };
}
/**
 * Collects the claims of a report and its sidecar.
 * Where neither names a commit, the caller's.
 */
function claimsOf(origin, sidecar, { evidenceCommit }) {
    const commits = [...origin.commits, ...(sidecar?.commit === undefined ? [] : [[sidecar.commit]])];
    const digests = [...origin.digests, ...(sidecar?.digest === undefined ? [] : [[sidecar.digest]])];
    if (commits.length > 0 || evidenceCommit === undefined)
        return { commits, digests };
    return { commits: [[evidenceCommit]], digests };
}
/** Refuses evidence about another commit. Commits may be abbreviated on either side. */
function refuseOtherCommit(path, named, commit) {
    if (commit === undefined || named.some((one) => isSameCommit(one, commit)))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-commit',
        where: path,
        expected: `a report about commit ${commit}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 100)}`,
        fix: 'give the report of that commit',
    });
}
/** Tells whether one commit is the other or its beginning. */
function isSameCommit(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
function refuseOtherDigest(path, named, digest) {
    if (digest === undefined || named.includes(digest))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-other-digest',
        where: path,
        expected: `a report about ${digest}`,
        found: `one about ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(named.join(', '), 200)}`,
        fix: 'scan the artifact by this digest',
    });
}
function isBoundBy(byCommit, byDigest, { commit, digest }) {
    return (byCommit && commit !== undefined) || (byDigest && digest !== undefined);
}
function unbound(path, isNamed, binding) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: isNamed ? 'one that the gate has nothing to compare with' : 'one that names neither',
        fix: `${wayToBind(binding)}${binding.notBefore === undefined ? '; the step gate takes commit beside it' : ''}`,
    });
}
/** What a caller can say; the step of a delivery has no run that the platform could be asked about. */
function wayToBind({ notBefore }) {
    return notBefore === undefined
        ? 'give evidence-run, the run that made it, or evidence-commit'
        : 'give evidence-commit, the commit of the step that the tests saw';
}
/**
 * Refuses a report that its sidecar alone binds, unless the caller or a run says the same.
 * Whoever makes a report can write a sidecar beside it.
 */
function refuseSidecarAlone(path, origin, sidecar, binding) {
    const isNamed = origin.commits.length + origin.digests.length > 0;
    if (sidecar === undefined || binding.isVouched || isNamed)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-unbound',
        where: path,
        expected: 'a report that is known to be about the gated commit or digest',
        found: 'one that its sidecar alone names',
        fix: wayToBind(binding),
    });
}
/** Refuses a report that was made before its commit. Of a time without a zone that is sure beyond twelve hours. */
function refuseOlderThanCommit(path, time, { commit, commitTime }) {
    if (time === undefined || commitTime === undefined)
        return;
    const room = maxSkewMs + (time.zoned ? 0 : maxZoneLagMs);
    if (time.at >= commitTime - room)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-before-commit',
        where: path,
        expected: `a report made after commit ${commit} (${new Date(commitTime).toISOString()})`,
        found: new Date(time.at).toISOString(),
        fix: 'run the tool on that commit',
    });
}
/** Refuses a report that is not known to be made since a time; one without a zone is read as UTC. */
function refuseMadeBefore(path, time, { notBefore }) {
    if (notBefore === undefined)
        return;
    requireSince(path, time, notBefore, `a report made since ${new Date(notBefore).toISOString()}`);
}
function refuseOtherTime(path, time, { maxAge, now }) {
    if (time !== undefined && time.at - now.getTime() > maxSkewMs + (time.zoned ? 0 : maxZoneOffsetMs)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-of-the-future',
            where: path,
            expected: `a report made before now (${now.toISOString()})`,
            found: new Date(time.at).toISOString(),
            fix: 'set the clock of the machine that made it',
        });
    }
    if (maxAge === undefined)
        return;
    requireSince(path, time, now.getTime() - (0,_base_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .millisecondsOf */ .W)(maxAge), `a report of the last ${maxAge}`);
}
/** Throws EvidenceError for a report that does not say when it was made, or was made before `least` (milliseconds since 1970). */
function requireSince(path, time, least, expected) {
    if (time === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
            code: 'evidence-without-time',
            where: path,
            expected,
            found: 'none that says when it was made',
            fix: 'write a sidecar beside it',
        });
    }
    if (time.at >= least)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-stale',
        where: path,
        expected,
        found: `one of ${new Date(time.at).toISOString()}`,
        fix: 'run the tool that makes it again',
    });
}


/***/ }),

/***/ 97149:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ planEvidence),
/* harmony export */   Mv: () => (/* binding */ isEarly),
/* harmony export */   ih: () => (/* binding */ readingSettings),
/* harmony export */   lY: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37483);
/* harmony import */ var _sidecar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67567);



/** Finds the reports of each kind, and their baselines. */
async function planEvidence(inputs, files) {
    const evidence = {};
    for (const { kind, input, baseline } of _checks_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .reportChecks */ .o) {
        const before = baseline === undefined ? [] : inputs[baseline];
        evidence[kind] = { ...(await findFiles(inputs[input], files)), baseline: await findFiles(before, files) };
    }
    return evidence;
}
/** Finds the files that patterns name; sidecars are no reports. */
async function findFiles(patterns, files) {
    const paths = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            const matches = await files.glob(pattern);
            if (matches.length === 0)
                problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
            for (const path of matches.filter((one) => !one.endsWith(_sidecar_js__WEBPACK_IMPORTED_MODULE_2__/* .sidecarSuffix */ .n9)))
                paths.add(path);
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
                throw error;
            problems.push(error.message);
        }
    }
    return { files: [...paths], problems };
}
/**
 * Returns the settings for reading reports.
 * Throws UsageError for a baseline that the flow file does not provide for: it takes findings away.
 */
function readingSettings(inputs, environment, where) {
    const policy = environment?.gate;
    const given = inputs['sarif-baseline'].length > 0;
    const asked = policy?.sast?.['new-only'] === true;
    if (policy !== undefined && given && !asked) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'baseline-not-asked',
            where: 'sarif-baseline',
            expected: `sast.new-only in ${where}`,
            found: 'none',
            fix: 'declare it there, or leave the baseline out',
        });
    }
    return {
        newOnly: asked || (policy === undefined && given),
        application: inputs.application,
        unrated: policy?.vulnerabilities?.unrated ?? 'critical',
        partial: policy?.sast?.partial ?? (isEarly(environment?.tier) ? 'warn' : 'fail'),
        tools: { sast: policy?.sast?.tools ?? [], vulnerabilities: policy?.vulnerabilities?.tools ?? [] },
        performance: boundedLimits(policy?.performance ?? [], where),
    };
}
/** Throws UsageError for a limit without a bound, which any value would meet. */
function boundedLimits(limits, where) {
    const open = limits.find(({ min, max }) => min === undefined && max === undefined);
    if (open === undefined)
        return limits;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'performance-unbounded',
        where: `performance in ${where}`,
        expected: `"min" or "max" of ${open.metric}.${open.value}`,
        found: 'neither',
        fix: 'add one: any value would pass',
    });
}
/** Tells whether a tier comes before uat. A gate of no environment may be one of any. */
function isEarly(tier) {
    return tier === 'development' || tier === 'testing';
}


/***/ }),

/***/ 67567:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ writeSidecars),
/* harmony export */   YD: () => (/* binding */ readSidecar),
/* harmony export */   n9: () => (/* binding */ sidecarSuffix),
/* harmony export */   yw: () => (/* binding */ refuseOtherBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39967);
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(830);
/* harmony import */ var _evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74237);
/* harmony import */ var _evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83205);






/** Suffix of a sidecar's name, after the name of its report. */
const sidecarSuffix = '.krci.json';
const fields = ['commit', 'digest', 'producedAt', 'sha256'];
const forms = {
    commit: '7 to 64 lower-case hexadecimal digits',
    digest: 'sha256: and 64 lower-case hexadecimal digits',
    producedAt: 'a time with its zone, such as 2026-12-31T08:00:00Z',
    sha256: '64 lower-case hexadecimal digits',
};
/**
 * Reads `<report>.krci.json`, when there is one. Throws EvidenceError for one that is malformed.
 * Its form is `{"commit": …, "digest": …, "producedAt": …, "sha256": …}`, of which sha256 must be there.
 */
async function readSidecar(report, files) {
    const path = report + sidecarSuffix;
    const bytes = await files.read(path);
    if (bytes === undefined)
        return undefined;
    let whole;
    const text = await (0,_evidence_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .U)({ name: path, bytes: once(bytes) });
    await (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(text, { choices: { '': 'build' }, value: (_path, value) => void (whole = value) });
    if (!(0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(whole))
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'a JSON object' });
    const found = whole;
    const stray = Object.keys(found).find((key) => !fields.some((known) => known === key));
    if (stray !== undefined)
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: fields.join(', '), found: `the key ${(0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(stray), 40)}` });
    const field = (name, pattern) => {
        const value = found[name];
        if (value === undefined || (typeof value === 'string' && pattern.test(value)))
            return (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOr */ .ph)(value);
        const instead = (0,_evidence_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) ? 'an object' : (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(JSON.stringify(value), 40);
        throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: `${name} to be ${forms[name]}`, found: instead });
    };
    return {
        path,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
        reportSha256: field('sha256', /^[0-9a-f]{64}$/) ?? withoutHash(path),
        commit: field('commit', /^[0-9a-f]{7,64}$/),
        digest: field('digest', /^sha256:[0-9a-f]{64}$/),
        time: (0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(field('producedAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/)),
    };
}
/**
 * Refuses a sidecar whose hash differs.
 * It is of another report, or the report was changed since.
 */
function refuseOtherBytes(path, sidecar, sha256) {
    if (sidecar === undefined || sidecar.reportSha256 === sha256)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceError */ .oe({
        code: 'evidence-tampered',
        where: sidecar.path,
        expected: `the sha256 of ${path}, ${sha256}`,
        found: sidecar.reportSha256,
        fix: 'give the report that the sidecar was written for',
    });
}
/**
 * Writes a sidecar beside each report that is about the gated commit and has none: `{"commit", "sha256"}`.
 * A run of that commit proves it without one; a run of another commit, such as the GitOps repository's, cannot.
 * Returns the verdict with them, as a second run gives it. Warns where a place cannot be written to, such as that of a
 * link out of the working directory.
 */
async function writeSidecars(verdict, ports) {
    const { commit } = verdict.subject;
    if (commit === undefined)
        return verdict;
    const reports = new Map(verdict.checks.flatMap(({ evidence }) => evidence).map((one) => [one.path, one]));
    const written = new Map();
    for (const one of [...reports.values()].filter((report) => lacksSidecar(report))) {
        const sidecar = await writeSidecar(one, commit, ports);
        if (sidecar !== undefined)
            written.set(one.path, { ...one, sidecar });
    }
    const checks = verdict.checks.map((check) => ({
        ...check,
        evidence: check.evidence.map((one) => written.get(one.path) ?? one),
    }));
    return { ...verdict, checks };
}
/** Reports that were not counted prove nothing; of the others `bind` has compared the commits with the gated one. */
function lacksSidecar({ commits = [], sidecar, problem }) {
    return commits.length > 0 && sidecar === undefined && problem === undefined;
}
async function writeSidecar({ path: report, sha256 }, commit, { files, log }) {
    const path = report + sidecarSuffix;
    const bytes = new TextEncoder().encode(`${JSON.stringify({ commit, sha256 })}\n`);
    try {
        await files.write(path, bytes);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .zg))
            throw error;
        log.warn(`no sidecar for ${report}: ${error.message}`);
        return undefined;
    }
    return { path, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
async function* once(bytes) {
    yield await Promise.resolve(bytes);
}
function withoutHash(path) {
    throw (0,_evidence_text_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .malformed */ .Qm)({ name: path }, { expected: 'sha256, the hash of the report', found: 'none' });
}


/***/ }),

/***/ 79797:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ writeExports),
/* harmony export */   UG: () => (/* binding */ refuseWithoutProduct)
/* harmony export */ });
/* unused harmony exports sarifOf, openVexOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27287);



/** Refuses an export of VEX statements without an artifact. Throws UsageError. */
function refuseWithoutProduct({ vex }, subject) {
    if (vex === undefined || subject.digest !== undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'export-without-artifact',
        where: 'export-vex',
        expected: 'an artifact by digest, since OpenVEX speaks of a product',
        found: 'none',
        fix: 'give artifact',
    });
}
/**
 * Writes the excepted findings to the requested files.
 * OpenVEX has no empty document (its schema, `statements`): then there is no file, and an earlier one, which would be
 * about an earlier run, is removed. `at` is the time of the run, ISO 8601.
 */
async function writeExports({ sarif, vex }, accepted, subject, at, { files, log }) {
    const write = (path, document) => files.write(path, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
    if (sarif !== undefined)
        await write(sarif, sarifOf(accepted));
    if (vex === undefined)
        return;
    const document = openVexOf(accepted, subject, at);
    if (document !== undefined)
        return write(vex, document);
    await files.remove(vex);
    log.info(`export-vex: no vulnerability was excepted, so there is nothing to say and no file ${vex}`);
}
/**
 * Makes a SARIF log of the excepted findings alone.
 * Each is suppressed from outside (SARIF 3.35), with the person who answers for it.
 */
function sarifOf(accepted) {
    const results = accepted.map(({ exception, item }) => ({
        ruleId: item.ids[0] ?? exception.id,
        level: item.level ?? 'warning',
        message: { text: item.message ?? `${item.ids[0]}${item.component === undefined ? '' : ` in ${item.component}`}` },
        ...(item.path !== undefined && { locations: [locationOf(item.path, item.line)] }),
        ...(item.fingerprint !== undefined && { partialFingerprints: fingerprintOf(item.fingerprint) }),
        suppressions: [
            {
                kind: 'external',
                status: 'accepted',
                justification: exception.reason,
                properties: answerable(exception),
            },
        ],
    }));
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'krci-deploy gate' } }, results }],
    };
}
function answerable({ owner, approver, ticket, expires }) {
    return { owner, approver, ticket, expires };
}
function locationOf(path, startLine) {
    const uri = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
    return {
        physicalLocation: { artifactLocation: { uri }, ...(startLine !== undefined && { region: { startLine } }) },
    };
}
function fingerprintOf(text) {
    const colon = text.indexOf(':');
    return { [text.slice(0, colon)]: text.slice(colon + 1) };
}
/**
 * Makes an OpenVEX document about the artifact.
 * Undefined where no vulnerability was excepted. An exception with a justification means not affected; one without
 * means that the risk is taken for a while, which is affected with an action, and which scanners do not leave out.
 */
function openVexOf(accepted, { artifact = '', digest = '' }, at) {
    const repository = artifact.slice(0, artifact.lastIndexOf('@'));
    const product = `${(0,_vex_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .packageUrlOf */ .r)({ repository, digest })}?repository_url=${encodeURIComponent(repository)}`;
    const statements = accepted
        .filter(({ item }) => item.component !== undefined)
        .map((one) => statementOf(one, product));
    if (statements.length === 0)
        return undefined;
    const said = { author: 'krci-deploy gate', timestamp: at, version: 1, statements };
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(said)).digest('hex');
    return {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `https://openvex.dev/docs/public/vex-${id}`,
        ...said,
    };
}
function statementOf({ exception, item }, product) {
    return {
        vulnerability: { name: item.ids[0] ?? exception.id },
        products: [{ '@id': product, subcomponents: [{ '@id': item.component }] }],
        ...statusOf(exception),
    };
}
function statusOf({ justification, reason, owner, approver, ticket, expires }) {
    // OpenVEX's schema takes a justification or an impact statement, not both.
    if (justification !== undefined)
        return { status: 'not_affected', justification, status_notes: reason };
    return {
        status: 'affected',
        action_statement: `Accepted until ${expires} by ${approver}, ${ticket}, owner ${owner}: ${reason}`,
    };
}


/***/ }),

/***/ 27287:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isProduct),
/* harmony export */   r: () => (/* binding */ packageUrlOf)
/* harmony export */ });
/* harmony import */ var _evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55990);


/** Returns its package URL, by name and digest (purl-spec, type `oci`). */
function packageUrlOf({ repository, digest }) {
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}`;
}
/**
 * Tells whether the product is the artifact.
 * By its digest, or, where it names none, by `pkg:oci/name?repository_url=…` for every digest of that repository.
 */
function isProduct({ names, digests }, { repository, digest }) {
    const named = [...digests, ...(0,_evidence_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsIn */ .V4)([...names])];
    if (named.length > 0)
        return named.includes(digest);
    return names.some((name) => {
        const purl = (0,_evidence_vulnerabilities_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePackageUrl */ .r)(name);
        return purl?.type === 'oci' && purl.version === undefined && purl.qualifiers.get('repository_url') === repository;
    });
}


/***/ }),

/***/ 64075:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   k: () => (/* binding */ runCheck)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Runs one external check. No answer counts as a failure. */
async function runCheck(external, ports, ledger) {
    try {
        const answer = await external.ask(ports, ledger);
        return { ...answer, checks: answer.checks.map((check) => withSource(check, external)) };
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        return {
            checks: external.rows.slice(0, 1).map((row) => withSource(unanswered(external.kind, row, error), external)),
        };
    }
}
/** Adds the server or platform that answered. */
function withSource(check, { rows }) {
    const row = rows.find(({ id }) => id === check.id) ?? rows[0];
    return row === undefined ? check : { ...check, from: check.from ?? row.from };
}
/** Makes the row of a check that gave no result. */
function unanswered(kind, row, error) {
    const { id, title, required, source } = row;
    const isUnavailable = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi;
    return {
        id,
        kind,
        title,
        required,
        source,
        status: 'error',
        found: isUnavailable ? `no answer: ${error.message}` : error.message,
        advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceOf(error),
        ...(isUnavailable && { unavailable: true }),
        code: error.code,
        evidence: [],
    };
}
function adviceOf({ problem: { fix } }) {
    return fix === undefined ? 'Correct it, and run the gate again' : `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}`;
}


/***/ }),

/***/ 69608:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ breakGlass),
/* harmony export */   nF: () => (/* binding */ followUp),
/* harmony export */   vO: () => (/* binding */ planBreakGlass)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56592);



/**
 * Failures in reports can be overridden.
 * Missing reports, or reports about another subject, cannot.
 */
const ofReports = new Set(['coverage', 'performance', 'sast', 'tests', 'vulnerabilities']);
const label = 'krci-deploy-break-glass';
/**
 * Plans a declared emergency; undefined where none is declared.
 * Throws UsageError for half of one, RefusedError where the flow has none, no approver is required, or it would leave
 * no record.
 */
function planBreakGlass(inputs, environment, proof, external) {
    const { 'break-glass': reason, 'break-glass-ticket': ticket } = inputs;
    if (reason === undefined && ticket === undefined)
        return undefined;
    if (reason === undefined || ticket === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'break-glass-half',
            where: 'break-glass',
            expected: 'a reason and a ticket (break-glass-ticket)',
            found: 'one of them',
            fix: 'give both',
        });
    }
    const policy = environment?.gate['break-glass'];
    if (environment === undefined || policy?.environments.includes(environment.name) !== true) {
        throw refused('break-glass-not-allowed', `${environment?.name ?? 'no environment'} among its environments in the flow (gates.<environment>.break-glass)`);
    }
    if (proof === undefined) {
        throw refused('break-glass-without-record', 'a flow with "records", and the application and artifact by digest: it is never without a record');
    }
    if (!external.some(({ kind }) => kind === 'approval' || kind === 'approval-file')) {
        throw refused('break-glass-alone', `an approval that ${environment.name} asks for: it takes two people`);
    }
    return { reason, ticket, mayOverride: policy['may-override'], hours: policy.hours };
}
function refused(code, expected) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code, where: 'break-glass', expected, found: 'none' });
}
/**
 * Overrides checks in an emergency: they warn, and a row explains it.
 * Nothing changes where it does not open.
 */
function breakGlass(plan, checks, approvals, { platform }) {
    if (plan === undefined)
        return { checks };
    const starter = platform.run.actor;
    const second = approvals.filter(({ approver }) => (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(approver) !== (0,_exceptions_login_js__WEBPACK_IMPORTED_MODULE_2__/* .loginOf */ .D)(starter ?? ''));
    const agreed = second.filter((one) => one.breakGlass?.toLowerCase() === plan.ticket.toLowerCase());
    const others = agreed.map(({ approver }) => approver);
    const closing = checks.filter(({ status }) => status === 'fail' || status === 'error');
    const held = closing.filter((check) => !isOverridable(check, plan));
    if (closing.length === 0)
        return { checks: [...checks, row('skip', 'nothing had to be overridden')] };
    if (starter === undefined || second.length === 0)
        return { checks: [...checks, alone(starter)] };
    if (others.length === 0)
        return { checks: [...checks, unasked(second, plan)] };
    if (held.length > 0) {
        const names = held.map(({ title }) => title).join(', ');
        const advice = `See to ${names}: the flow lets an emergency override ${plan.mayOverride.join(', ') || 'nothing'}`;
        return { checks: [...checks, { ...row('fail', `what may not be overridden: ${names}`), advice }] };
    }
    const overrode = [...new Set(closing.map(({ id }) => id))];
    const { reason, ticket, hours } = plan;
    const said = `${starter} and ${others.join(', ')}: ${reason} (${ticket}), for ${hours} h; overrode ${overrode.join(', ')}`;
    return {
        checks: [row('warn', said), ...checks.map((check) => (closing.includes(check) ? overridden(check) : check))],
        broken: { reason, ticket, starter, approvers: others, overrode, hours },
    };
}
function isOverridable({ kind, status }, { mayOverride }) {
    return mayOverride.includes(kind) && (status === 'fail' || !ofReports.has(kind));
}
function overridden(check) {
    return { ...check, status: 'warn', found: `BREAK-GLASS, overridden: ${check.found}` };
}
function row(status, found) {
    return {
        id: 'break-glass',
        kind: 'break-glass',
        title: 'Break-glass',
        status,
        required: 'two people, a reason and a ticket',
        found,
        source: 'input',
        evidence: [],
    };
}
function alone(starter) {
    const found = starter === undefined ? 'nobody known who started the run' : `${starter} alone`;
    return { ...row('fail', found), advice: 'Have somebody else approve the run: it takes two people' };
}
/**
 * Lists approvals that do not name the emergency.
 * An ordinary approval is of a deployment whose checks pass.
 */
function unasked(approvals, { ticket }) {
    const names = approvals.map(({ approver }) => approver).join(', ');
    return {
        ...row('fail', `an approval by ${names} that says nothing of ${ticket}`),
        advice: `Have it approved with the comment "break-glass ${ticket}", or with break-glass: ${ticket} in the approval file`,
    };
}
/**
 * Opens the follow-up issue of an emergency, once.
 * Throws RemoteError: without it the gate stays closed.
 */
async function followUp(verdict, { platform }) {
    const { breakGlass: broken, subject, environment = '' } = verdict;
    if (broken === undefined)
        return verdict;
    const { application = '', version = '', digest = '' } = subject;
    const issue = await platform.openIssue({
        title: `Break-glass: ${application} ${version} (${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}) into ${environment}, ${broken.ticket}`,
        body: [
            `${application} ${version} entered ${environment} past its gate.`,
            '',
            `- Digest: ${digest}`,
            `- Reason: ${broken.reason}`,
            `- Ticket: ${broken.ticket}`,
            `- Started by ${broken.starter}, approved by ${broken.approvers.join(', ')}`,
            `- Overridden: ${broken.overrode.join(', ')}`,
            `- The verdict holds for ${broken.hours} hours`,
            ...(platform.run.url === undefined ? [] : [`- Run: ${platform.run.url}`]),
            '',
            'See to what was overridden, and close this issue.',
        ].join('\n'),
        label,
    });
    return { ...verdict, breakGlass: { ...broken, issue } };
}


/***/ }),

/***/ 91132:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ verdictJson),
/* harmony export */   V6: () => (/* binding */ digestOfVerdict),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47922);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);


/**
 * Returns the content of a proof.
 * Undefined where the flow has no records, or the gate is not about one artifact of one application.
 */
function proofOf({ application, digest }, flow, environment) {
    if (flow?.records === undefined || environment === undefined)
        return undefined;
    if (application === undefined || digest === undefined || !(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        return undefined;
    return {
        digest,
        flow: flow.name,
        application,
        environment: environment.name,
        policy: (0,_flow_policy_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .policyHash */ .t)(environment),
        validFor: flow.records.verdictValidFor,
    };
}
/** Makes the record of a verdict; undefined where it proves nothing, neither open nor closed. */
function recordOf(proof, verdict) {
    if (verdict.verdict === 'error' || verdict.expires === undefined)
        return undefined;
    const { flow, application, environment, policy } = proof;
    const passed = verdict.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
    return {
        verdict: verdict.verdict,
        flow,
        application,
        environment,
        policy,
        ...(verdict.policy.commit !== undefined && { policyCommit: verdict.policy.commit }),
        ...(verdict.change !== undefined && { change: verdict.change }),
        verdictDigest: digestOfVerdict(verdict),
        time: verdict.at,
        expires: verdict.expires,
        passed: [...new Set(passed)],
        ...(verdict.breakGlass !== undefined && { breakGlass: JSON.stringify(verdict.breakGlass) }),
    };
}
/** Serializes a verdict as in `verdict-file`. */
function verdictJson(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function digestOfVerdict(verdict) {
    return (0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(new TextEncoder().encode(verdictJson(verdict)));
}


/***/ }),

/***/ 129:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ planLater),
/* harmony export */   en: () => (/* binding */ writeLater),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55949);
/* harmony import */ var _records_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52086);
/* harmony import */ var _records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49761);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28258);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91132);








/**
 * Finds the artifact beside which the verdict is written.
 * Throws UsageError where the gate is about no artifact of a flow with records, and where the key does not fit;
 * RefusedError where there is no such artifact.
 */
async function planRecord(subject, flow, proof, ports) {
    if (flow === undefined || subject.artifact === undefined || proof === undefined)
        throw noProof(flow);
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const signer = verdictSigner({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(subject.artifact, { what: 'artifact' }));
    const artifact = await ports.registries.open(repository).resolve(proof.digest);
    if (artifact === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'artifact-missing',
            where: 'record',
            expected: `${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(proof.digest)} in ${(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(repository)}`,
            found: 'no such artifact',
            fix: 'push the artifact first',
        });
    }
    return { repository, artifact, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}
/**
 * Plans as `planRecord` for an artifact that arrives once the gate is open.
 * Undefined without a record.
 */
async function planLater({ artifact }, flow, proof, ports) {
    if (flow === undefined || artifact === undefined || proof === undefined)
        return undefined;
    const trust = await (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustOf */ .An)(flow, ports.files);
    const signer = verdictSigner({ environment: proof.environment }, trust, ports);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .pointAt */ .sd)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(artifact, { what: 'artifact' }));
    return { repository, artifact: undefined, signer, trust, ...(await earlierRecord(repository, proof, trust, ports)) };
}
function verdictSigner(subject, trust, { recording, clock }) {
    const { environment } = subject;
    const claim = { environment, statement: (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .statementKind */ .A9)(subject), time: clock.now().toISOString() };
    return (0,_records_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .signerFor */ .k)(recording ?? {}, trust, claim);
}
/** Finds the newest verdict about the same in a repository, and a gap in the chain behind it. */
async function earlierRecord(repository, proof, trust, { registries, clock, log }) {
    const verdicts = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictsOf */ .W5)(registries.open(repository), proof.digest);
    const now = clock.now();
    const earlier = (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .newestVerdict */ .uG)(verdicts, { ...proof, now }, trust);
    const gap = earlier && (0,_records_verdict_proof_js__WEBPACK_IMPORTED_MODULE_4__/* .gapBehind */ .ZP)(earlier, verdicts, now);
    if (gap !== undefined) {
        log.warn(`a verdict about ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(proof.digest)} is gone, ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(gap)}: find out who deleted it`);
    }
    return { earlier, gap };
}
function noProof(flow) {
    const found = flow !== undefined && flow.records === undefined ? `no "records" in ${flow.file}` : 'less';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'record-without-subject',
        where: 'record',
        expected: 'a flow file with "records" and the inputs environment, application and artifact by digest',
        found,
        fix: 'give them, or leave out record',
    });
}
/**
 * Writes the verdict beside the artifact, unless it is there.
 * A registry's refusal is no reason to hide the verdict.
 */
async function writeRecord({ record: plan, proof }, verdict, ports) {
    const record = proof && (0,_proof_js__WEBPACK_IMPORTED_MODULE_7__/* .recordOf */ .zv)(proof, verdict);
    if (plan?.artifact === undefined || record === undefined)
        return { digest: '', written: false };
    const { earlier, gap, repository, artifact, trust } = plan;
    if (earlier?.record.verdictDigest === record.verdictDigest)
        return { digest: earlier.digest, written: false };
    const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
    return orFailure(async () => {
        // Only now is it certain whether this is an emergency, which may take another key than a verdict does.
        const signer = record.breakGlass === undefined ? plan.signer : verdictSigner(record, trust, ports);
        const chained = {
            ...record,
            ...(earlier !== undefined && { previous: earlier.digest }),
            ...(gap !== undefined && { gap }),
        };
        const digest = await (0,_records_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .attachVerdict */ .XT)(ports.registries.open(repository), artifact, { record: chained, tool }, signer);
        return { digest, written: true };
    });
}
async function orFailure(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg)
            return { digest: '', written: false, failure: error };
        throw error;
    }
}
/** Writes the verdict beside an artifact that has arrived since; nothing where it has not. */
async function writeLater({ record: plan, proof }, verdict, repository, ports) {
    if (plan === undefined || proof === undefined)
        return { digest: '', written: false };
    return orFailure(async () => {
        const artifact = await ports.registries.open(repository).resolve(proof.digest);
        // A verdict follows those that lie beside it: elsewhere they would be missed.
        const isPlanned = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(repository) === (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRepository */ .Sh)(plan.repository);
        const before = isPlanned ? {} : await earlierRecord(repository, proof, plan.trust, ports);
        return writeRecord({ record: { ...plan, repository, artifact, ...before }, proof }, verdict, ports);
    });
}


/***/ })

};
