export const id = 8229;
export const ids = [8229];
export const modules = {

/***/ 48229:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostClusters: () => (/* binding */ lostClusters)
/* harmony export */ });
/* harmony import */ var _plan_applications_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82963);

/** Clusters that the verified environments run on, and those of the platform. */
async function lostClusters(scene) {
    const delivery = await (0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__.deliveryObjects)(scene);
    const platforms = [...scene.flow.clusters].flatMap(([name, { role }]) => (role === 'platform' ? [name] : []));
    const names = [...new Set([...platforms, ...scene.environments.map(({ cluster }) => cluster)])];
    return Promise.all(names.map((name) => lostCluster(name, platforms.includes(name), delivery, scene)));
}
async function lostCluster(cluster, isPlatform, delivery, scene) {
    const environments = scene.environments.filter((one) => one.cluster === cluster);
    const platform = isPlatform ? await scene.platform(cluster) : undefined;
    const own = await Promise.all(environments.map((one) => scene.objects(one)));
    const states = [...own, ...(platform === undefined ? [] : [platform])];
    const rendered = states.flatMap(({ objects }) => objects);
    const delivering = (0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .withParents */ .M2)((0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__.deliveryOf)(delivery, environments, rendered, scene.flow), delivery);
    const objects = [...rendered.filter((one) => !(0,_plan_applications_js__WEBPACK_IMPORTED_MODULE_0__/* .isDelivery */ .Vq)(one)), ...delivering];
    const problems = states.flatMap((state) => state.problems);
    return { cluster, isPlatform, environments, objects, delivery: delivering, rendered, problems };
}


/***/ })

};
