export const id = 2423;
export const ids = [2423];
export const modules = {

/***/ 52423:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tagAnswers: () => (/* binding */ tagAnswers)
/* harmony export */ });
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55349);
/* harmony import */ var _git_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20856);


const subject = 'tags of the GitOps repository';
/** Answers whether the mirror has every tag at the same commit; none where the repository has no tag. */
async function tagAnswers(location, { location: original, reach }) {
    const cwd = reach.files.resolve('.');
    try {
        const [own, copied] = await Promise.all([
            (0,_git_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteTags */ .uv)(reach.git, cwd, original),
            (0,_git_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteTags */ .uv)(reach.git, cwd, location),
        ]);
        if (own.length === 0)
            return [];
        const known = new Map(copied.map(({ name, commit }) => [name, commit]));
        const missing = own.filter(({ name }) => !known.has(name));
        const moved = own.filter(({ name, commit }) => known.has(name) && known.get(name) !== commit);
        const [first] = [...missing, ...moved];
        if (first === undefined)
            return [{ subject, verdict: 'PASS', because: `the mirror has each of ${own.length} at the same commit` }];
        const because = `the mirror lacks ${missing.length} of ${own.length} and has ${moved.length} at another commit (${first.name.slice(0, 100)})`;
        return [{ subject, verdict: 'FAIL', because, fix: 'update the mirror, with its tags' }];
    }
    catch (error) {
        if (error instanceof _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X)
            return [{ subject, verdict: 'UNPROVEN', because: error.message }];
        throw error;
    }
}


/***/ })

};
