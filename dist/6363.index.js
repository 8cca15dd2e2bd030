export const id = 6363;
export const ids = [6363];
export const modules = {

/***/ 46363:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lfsAnswers: () => (/* binding */ lfsAnswers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);



/** Files that are looked at; a pointer is smaller than this. */
const maxFiles = 5000;
const maxPointerBytes = 1024;
const subject = 'LFS objects of the GitOps repository';
/** Answers whether the mirror has the objects that LFS pointers of the tree name; none where there is no pointer. */
async function lfsAnswers(location, { home, reach }) {
    const objects = await pointedAt(home);
    if (objects.length === 0)
        return [];
    if (/^[a-z+]+:\/\/|^[^/@]+@[^/:]+:/i.test(location)) {
        const because = `the tree names ${objects.length}, and a mirror that is reached over a network is not asked for them`;
        const fix = 'push them with "git lfs push --all", and count them there';
        return [{ subject, verdict: 'UNPROVEN', because, fix }];
    }
    const missing = [];
    for (const id of objects)
        if (!(await hasObject(location, id, reach.files)))
            missing.push(id);
    const [first] = missing;
    if (first === undefined)
        return [{ subject, verdict: 'PASS', because: `the mirror has each of the ${objects.length} that the tree names` }];
    const because = `the mirror lacks ${missing.length} of ${objects.length} that the tree names (${first.slice(0, 12)})`;
    return [{ subject, verdict: 'FAIL', because, fix: 'push them with "git lfs push --all"' }];
}
/** Ids of objects that pointers name (Git LFS specification, "The Pointer"). */
async function pointedAt(home) {
    const attributes = await attributesIn(home);
    if (!attributes.some((text) => /\bfilter=lfs\b/.test(text)))
        return [];
    const found = new Set();
    for (const path of (await home.list('')).slice(0, maxFiles)) {
        const bytes = await readable(home, path);
        if (bytes === undefined || bytes.length > maxPointerBytes)
            continue;
        const text = new TextDecoder().decode(bytes);
        if (!text.startsWith('version https://git-lfs.github.com/spec/'))
            continue;
        const [, id] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? [];
        if (id !== undefined)
            found.add(id);
    }
    return [...found];
}
async function attributesIn(home) {
    const files = (await home.list('')).filter((path) => path === '.gitattributes' || path.endsWith('/.gitattributes'));
    const texts = files.slice(0, 200).map(async (path) => new TextDecoder().decode(await readable(home, path)));
    return Promise.all(texts);
}
/** A link or a submodule is no pointer. */
async function readable(home, path) {
    try {
        return await home.read(path);
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk)
            return undefined;
        throw error;
    }
}
/** A bare repository, or one with a work tree, keeps objects below its own directory. */
async function hasObject(location, id, files) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('lfs', 'objects', id.slice(0, 2), id.slice(2, 4), id);
    const roots = [location, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(location, '.git')].map((root) => files.resolve((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)));
    const found = await Promise.all(roots.map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(one).then(always, never)));
    return found.includes(true);
}
function always() {
    return true;
}
function never() {
    return false;
}


/***/ })

};
