export const id = 815;
export const ids = [815];
export const modules = {

/***/ 70815:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGate: () => (/* binding */ openGate)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);


const httpsPort = 443;
/**
 * Opens a proxy on the loopback address that tunnels HTTPS to the named servers and refuses all others: what a program
 * fetches may lead on to further addresses, which cannot be known before.
 */
async function openGate(hosts) {
    const sockets = new Set();
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.createServer)((_, response) => {
        response.writeHead(403).end();
    });
    server.on('connect', (request, client) => {
        tunnel(request, client, hosts, sockets);
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
function tunnel({ url = '' }, client, hosts, sockets) {
    keep(client, sockets);
    const [, host = '', port = ''] = /^([A-Za-z0-9.-]+):(\d+)$/.exec(url) ?? [];
    if (Number(port) !== httpsPort || !hosts.includes(host.toLowerCase())) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
    }
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.connect)(httpsPort, host, () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        server.pipe(client);
        client.pipe(server);
    });
    keep(server, sockets);
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
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


/***/ })

};
