export const id = 6494;
export const ids = [6494];
export const modules = {

/***/ 76494:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   givenObjects: () => (/* binding */ givenObjects)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _objects_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72751);


/** Reads the objects of an environment from files that an earlier job rendered; what cannot be read is a problem. */
async function givenObjects(patterns, files) {
    const problems = [];
    const paths = new Set();
    for (const pattern of patterns) {
        const found = await tried(() => files.glob(pattern), problems);
        if (found?.length === 0)
            problems.push(`there is no file ${pattern}: check that the job that writes it has run`);
        for (const path of found ?? [])
            paths.add(path);
    }
    const read = [];
    for (const path of paths) {
        const bytes = await tried(() => bytesOf(path, files), problems);
        if (bytes === 'too large')
            problems.push(`${path}: more than ${_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimits */ .BU.fileBytes} bytes`);
        else if (bytes !== undefined)
            read.push({ path, bytes });
    }
    const { objects, unreadable } = (0,_objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readAllObjects */ .GO)(read);
    problems.push(...unreadable.map(({ file, line, expected, found }) => {
        return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
    }));
    if (problems.length === 0 && objects.length === 0)
        problems.push('the files hold no object');
    return { objects, problems, notRendered: [], commit: undefined, from: patterns.join(', ') };
}
async function tried(read, problems) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg))
            throw error;
        problems.push(error.message);
        return undefined;
    }
}
async function bytesOf(path, files) {
    const chunks = [];
    let size = 0;
    for await (const chunk of files.stream(path)) {
        size += chunk.length;
        if (size > _objects_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readLimits */ .BU.fileBytes)
            return 'too large';
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ })

};
