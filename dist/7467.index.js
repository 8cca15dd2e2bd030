export const id = 7467;
export const ids = [7467];
export const modules = {

/***/ 79848:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compiled: () => (/* binding */ compiled),
/* harmony export */   validatorOptions: () => (/* binding */ validatorOptions)
/* harmony export */ });
/** How ajv reads a schema: every error of a file, with the part of the schema that it is about. */
const validatorOptions = { allErrors: true, strict: false, verbose: true, discriminator: true };
/** Compiles the validator of a schema. Loads ajv. */
async function compiled(schema) {
    // By way of the default export: the bundle does not see names that hang on a function.
    const { default: { Ajv }, } = await __webpack_require__.e(/* import() */ 2463).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19));
    // The schemas are constants, and a test validates them: a second validation would take half of the time.
    const unchecked = { validateSchema: false, meta: false, code: { optimize: false } };
    return new Ajv({ ...validatorOptions, ...unchecked }).compile(schema);
}


/***/ })

};
