export const id = 5357;
export const ids = [5357];
export const modules = {

/***/ 15357:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliveryDraft: () => (/* binding */ deliveryDraft)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _delivery_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86965);
/* harmony import */ var _delivery_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95419);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64318);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30912);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41685);






/**
 * Plans the first step of an image into an environment that takes it in steps.
 *
 * @throws RefusedError while another image is on its way, and for values that no step leads to; RemoteError
 */
async function deliveryDraft(request, strategy, { tree, branch }, inputs) {
    const { state, standing } = await (0,_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .presentDelivery */ .AF)(strategy, branch, tree);
    const where = `${request.application.name} in ${request.environment.name}`;
    if (standing.kind === 'off-ladder')
        throw (0,_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .offLadder */ .eR)(standing, where);
    const running = strategy.runningCell(state);
    const previous = (0,_delivery_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .imageIn */ .Lp)(state[running]);
    if (standing.kind === 'under-way') {
        if (standing.incoming.digest !== request.digest)
            throw underWay(where, standing.at, standing.incoming);
        return { targets: unchanged(strategy), previous, says: undefined };
    }
    if (previous?.digest === request.digest)
        return { targets: unchanged(strategy), previous, says: undefined };
    const image = { tag: (0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOfVersion */ .m)(request.version), digest: request.digest };
    const { cell, wanted, says } = strategy.entry(state, image);
    return { targets: targetsOf(request, strategy, { cell, state, wanted }, inputs), previous, says };
}
function targetsOf(request, { cells }, { cell: key, state, wanted }, inputs) {
    const place = cells[key]?.place;
    if (place === undefined)
        throw new Error('the cell of an image has its place');
    const image = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .imageTarget */ .b)(place, (0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .wantedOf */ .Lm)(request), (0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .checkOf */ .EG)(request, inputs));
    const others = Object.entries(cells).filter(([name]) => name !== key);
    const changes = (0,_delivery_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .changedBy */ .IW)({ wanted, says: '' }, state);
    return [image, ...others.map(([name, cell]) => cellTarget(cell, changes[name]))];
}
/** Returns the targets that write what is there: a run that has nothing to do shows it. */
function unchanged({ cells }) {
    return Object.values(cells).map((cell) => cellTarget(cell, undefined));
}
/** A target that writes a value; without one it shows what is there. */
function cellTarget(cell, value) {
    return {
        file: cell.file,
        alternatives: [],
        name: cell.name,
        creates: false,
        state: (text) => cell.read(text),
        write: (text) => (value === undefined ? text : cell.write(text, value)),
        ...(cell.warning !== undefined && { limits: () => [cell.warning ?? ''] }),
        ...(cell.place !== undefined && { image: (text) => cell.place?.read(text) }),
    };
}
function underWay(where, at, { tag }) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'delivery-under-way',
        where,
        expected: 'no delivery under way',
        found: `${tag}: ${at}`,
        fix: 'let `krci-deploy advance` bring it to its end, or abort it with `krci-deploy advance --abort true`',
    });
}


/***/ })

};
