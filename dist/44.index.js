export const id = 44;
export const ids = [44];
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


/***/ })

};
