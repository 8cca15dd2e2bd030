export const id = 412;
export const ids = [412];
export const modules = {

/***/ 13412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** The `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ })

};
