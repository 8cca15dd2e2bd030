export const id = 924;
export const ids = [924];
export const modules = {

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

/***/ 16905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
const longest = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > longest)
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
/** Precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** The highest by precedence, or undefined of nothing. */
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


/***/ })

};
