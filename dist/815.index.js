export const id = 815;
export const ids = [815,6173];
export const modules = {

/***/ 70815:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGate: () => (/* binding */ openGate)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _way_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66173);


/**
 * Opens a proxy on the loopback address that tunnels HTTPS to the named servers and refuses all others: what a program
 * fetches may lead on to further addresses, which cannot be known before.
 */
async function openGate(hosts, wayOut) {
    const sockets = new Set();
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((_, response) => {
        response.writeHead(403).end();
    });
    server.on('connect', (request, client) => {
        tunnel(request, client, { hosts, wayOut, sockets });
    });
    await listening(server);
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
        address: `http://127.0.0.1:${port}`,
        close: () => {
            for (const socket of sockets)
                socket.destroy();
            server.close();
        },
    };
}
function tunnel({ url = '' }, client, { hosts, wayOut, sockets }) {
    keep(client, sockets);
    const [, host = '', port = ''] = /^([A-Za-z0-9.-]+):(\d+)$/.exec(url) ?? [];
    if (Number(port) !== _way_out_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsPort */ .j || !hosts.includes(host.toLowerCase())) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
    }
    wayOut(host).then((server) => {
        keep(server, sockets);
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        server.pipe(client);
        client.pipe(server);
        server.on('close', () => client.destroy());
        client.on('close', () => server.destroy());
    }, () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
}
function keep(socket, sockets) {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => sockets.delete(socket));
}
function listening(server) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
}


/***/ }),

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
