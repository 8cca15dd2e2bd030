export const id = 6173;
export const ids = [6173];
export const modules = {

/***/ 66173:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ httpsPort),
/* harmony export */   wayOutOf: () => (/* binding */ wayOutOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3219);
/* harmony import */ var _http_tunnel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7265);





const httpsPort = 443;
const openingMs = 30_000;
/**
 * Connects as the runner's variables say: through its proxy (HTTPS_PROXY, NO_PROXY), or directly.
 * @throws UsageError for a proxy that is none, RemoteError of the proxy
 */
function wayOutOf(environment) {
    return async (host) => {
        const proxy = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFor */ .i)(new URL(`https://${host}/`), environment);
        if (proxy === undefined)
            return directly(host);
        return (0,_http_tunnel_js__WEBPACK_IMPORTED_MODULE_4__/* .openTunnel */ .X)(`${host}:${httpsPort}`, proxy, ask, openingMs);
    };
}
function ask(url, options) {
    return (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request)(url, options);
}
function directly(host) {
    return new Promise((resolve, reject) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(httpsPort, host, () => {
            socket.setTimeout(0);
            resolve(socket);
        });
        socket.setTimeout(openingMs, () => socket.destroy(new Error(`${host} did not answer`)));
        socket.once('error', reject);
    });
}


/***/ })

};
