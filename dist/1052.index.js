export const id = 1052;
export const ids = [1052];
export const modules = {

/***/ 76619:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** Returns the `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
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


/***/ }),

/***/ 8400:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createExchange)
/* harmony export */ });
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28112);
/* harmony import */ var _base_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8228);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _connections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5038);




/**
 * Makes an exchange over HTTP/1.1 with node:http: `fetch` has no option to forbid addresses, nor, on Node 20, for a
 * proxy.
 */
function createExchange({ timeoutMs, maxBytes, environment, deadline, ca }) {
    let wires;
    return async (wanted) => {
        wires ??= (0,_connections_js__WEBPACK_IMPORTED_MODULE_3__/* .openConnections */ .q)(environment, timeoutMs, ca);
        const left = deadline?.left() ?? timeoutMs;
        const late = left < timeoutMs ? (0,_base_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .deadlinePassed */ .Hx)(wanted.url.host) : (0,_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .idleTimeout */ .Q)(timeoutMs);
        if (left === 0)
            throw late;
        const request = started(await wires, wanted);
        let carrier = request;
        const timer = setTimeout(() => carrier.destroy(late), Math.min(left, timeoutMs));
        try {
            const incoming = await responseTo(request, wanted.body);
            carrier = incoming;
            const head = (0,_response_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(incoming);
            const bytes = await (0,_response_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)({ ...head, body: incoming, discard: () => incoming.destroy() }, maxBytes);
            const headers = Object.fromEntries(Object.keys(incoming.headers).map((name) => [name, head.header(name) ?? '']));
            return { ...head, headers, bytes };
        }
        finally {
            clearTimeout(timer);
        }
    };
}
/** Gives a request that writes a connection of its own: a server may close a kept one, and nothing is sent twice. */
function started(start, { method, url, headers, body }) {
    const sized = body === undefined ? headers : { ...headers, 'content-length': String(body.length) };
    return start(url, method === 'GET' ? { method, headers: sized } : { method, headers: sized, alone: {} });
}
function responseTo(request, body) {
    return new Promise((resolve, reject) => {
        request.on('error', reject);
        request.on('response', (incoming) => {
            // The body's reader gets the error; without a reader it must not end the process.
            incoming.on('error', () => { });
            resolve(incoming);
        });
        request.end(body);
    });
}


/***/ }),

/***/ 27056:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError),
/* harmony export */   Q: () => (/* binding */ idleTimeout)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45671);
/* harmony import */ var _base_node_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76619);



const transientCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'SILENCE',
]);
/**
 * Turns Node's error about a connection into one about `name`. StepErrors and bugs in this tool pass unchanged.
 * `whenBroken` is the fix for a connection that breaks off.
 */
function connectionError(error, name, whenBroken) {
    const code = (0,_base_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error);
    const aborted = (0,_base_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error) === 'aborted';
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg || (code === '' && !aborted))
        return error;
    const reason = reasons[code] ?? [aborted ? broken : withoutCredentials((0,_base_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error))];
    const [found, fix = found === broken ? whenBroken : undefined] = reason;
    const problem = { code: 'unreachable', where: name, found: `cannot be reached: ${found}`, fix };
    if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
        return new _base_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N(problem, { cause: error, isConnectionRefused: code === 'ECONNREFUSED' });
    }
    return isConnectionCode(code) ? new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(problem, { cause: error }) : error;
}
/** Makes a timeout error; `connectionError` makes a RemoteError of it. */
function idleTimeout(milliseconds) {
    return Object.assign(new Error(`nothing for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}
/** Hides credentials: Node names the proxy that a connection failed through, password included. */
function withoutCredentials(text) {
    return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}
const broken = 'the connection broke';
const trustCa = 'name its CA in NODE_EXTRA_CA_CERTS';
const plainHttp = 'name the host as insecure if plain HTTP is meant';
const reasons = {
    ECONNREFUSED: ['nothing listens there (connection refused)'],
    ENOTFOUND: ['there is no such host'],
    EAI_AGAIN: ['its name could not be looked up'],
    ECONNRESET: [broken],
    EPIPE: [broken],
    SILENCE: ['it stayed silent too long'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', trustCa],
    SELF_SIGNED_CERT_IN_CHAIN: ['its certificate chain is self-signed', trustCa],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['its certificate cannot be verified', trustCa],
    EPROTO: ['it does not speak TLS there', plainHttp],
    ERR_SSL_WRONG_VERSION_NUMBER: ['it does not speak TLS there', plainHttp],
};
/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; bugs in this tool do not. */
function isConnectionCode(code) {
    return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}


/***/ }),

/***/ 5038:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ openConnections)
/* harmony export */ });
/* harmony import */ var _forbidden_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56599);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3219);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _tunnel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7265);




/** Connections to one host; a copy within a registry holds two per blob. */
const kept = { keepAlive: true, maxSockets: 16, maxFreeSockets: 8 };
const single = { maxSockets: 8 };
/** The system itself waits for two minutes and more. */
const maxConnectMs = 30_000;
/**
 * Opens connections to servers, keeps them alive, and goes through the proxy that `environment` names. HTTP and TLS are
 * loaded here, with the first request: they are half of what an idle Node loads, and most runs send none. Node 24 could
 * find the proxy by itself; Node 20 cannot. `idleTimeoutMs` bounds the opening of a tunnel and, up to half a minute, of
 * a connection. `ca` holds certificates of authorities that are trusted in the place of Node's, PEM.
 */
async function openConnections(environment, idleTimeoutMs, ca) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))]);
    const plain = { many: new http.Agent(kept), few: new http.Agent(single) };
    const trust = ca === undefined ? {} : { ca };
    const secure = () => ({
        many: new https.Agent({ ...kept, ...trust }),
        few: new https.Agent({ ...single, ...trust }),
    });
    const direct = secure();
    let tunnels;
    const ask = (url, options) => (url.protocol === 'https:' ? https : http).request(url, options);
    function tunnelled(proxy) {
        if (tunnels !== undefined)
            return tunnels;
        tunnels = secure();
        for (const agent of [tunnels.many, tunnels.few])
            (0,_tunnel_js__WEBPACK_IMPORTED_MODULE_3__/* .throughTunnel */ .q6)(agent, proxy, ask, idleTimeoutMs);
        return tunnels;
    }
    function started(url, { method, alone, ...given }) {
        (0,_forbidden_address_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseForbidden */ .Yg)(url);
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyFor */ .i)(url, environment);
        const headers = alone === undefined ? given.headers : { ...given.headers, connection: 'close' };
        const by = ({ many, few }) => ({ method, headers, agent: alone === undefined ? many : few });
        if (url.protocol === 'https:') {
            if (proxy !== undefined)
                return https.request(url, by(tunnelled(proxy)));
            return https.request(url, { ...by(direct), lookup: _forbidden_address_js__WEBPACK_IMPORTED_MODULE_0__/* .guardedLookup */ .rN });
        }
        const reads = alone?.onread === undefined ? {} : { onread: alone.onread };
        if (proxy === undefined)
            return http.request(url, { ...by(plain), ...reads, lookup: _forbidden_address_js__WEBPACK_IMPORTED_MODULE_0__/* .guardedLookup */ .rN });
        const whole = { path: url.href, ...(0,_tunnel_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyRequestOptions */ .OX)(proxy, { ...headers, host: url.host }) };
        return proxy.url.protocol === 'https:'
            ? https.request(proxy.url, { ...by(direct), ...whole })
            : http.request(proxy.url, { ...by(plain), ...whole, ...reads });
    }
    return (url, options) => connectedInTime(started(url, options), Math.min(idleTimeoutMs, maxConnectMs));
}
/** Node's own timeout of a request begins when its connection stands. */
function connectedInTime(request, maxMs) {
    return request.once('socket', (socket) => {
        if (!socket.connecting)
            return;
        const timer = setTimeout(() => request.destroy((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_2__/* .idleTimeout */ .Q)(maxMs)), maxMs);
        const stop = () => clearTimeout(timer);
        socket.once('connect', stop).once('close', stop);
    });
}


/***/ }),

/***/ 56599:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);



/**
 * Link-local addresses and cloud metadata services: no server that a step uses is there, and a redirect or an upload
 * location that leads there would fetch a machine's credentials.
 */
const forbidden = forbiddenAddresses();
function forbiddenAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    list.addSubnet('169.254.0.0', 16);
    list.addSubnet('fe80::', 10, 'ipv6');
    list.addAddress('fd00:ec2::254', 'ipv6');
    list.addAddress('100.100.100.200');
    list.addAddress('0.0.0.0');
    list.addAddress('::', 'ipv6');
    return list;
}
/** Tells whether a URL's hostname (IPv6 in brackets) is `localhost` or a loopback address. */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
/** @throws RefusedError when the URL names a link-local or metadata address outright. */
function refuseForbidden(url) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) !== 0 && isForbidden(bare))
        throw refusal(url.host);
}
/** Looks a name up and refuses link-local and metadata addresses, whatever the name server answers. */
const guardedLookup = (hostname, options, callback) => {
    const all = { ...options, all: true };
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, all, (error, addresses) => {
        if (error !== null) {
            callback(error, []);
            return;
        }
        const bad = addresses.some(({ address }) => isForbidden(address));
        const [first] = addresses;
        if (bad || first === undefined)
            callback(refusal(hostname), []);
        else if (options.all === true)
            callback(null, addresses);
        else
            callback(null, first.address, first.family);
    });
};
function isForbidden(address) {
    return forbidden.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}
function refusal(host) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk({
        code: 'forbidden-address',
        where: host,
        expected: 'the address of a server',
        found: 'a link-local or metadata address',
    });
}


/***/ }),

/***/ 3219:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ proxyWantsCredentials),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _forbidden_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56599);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);



/** Code and reason of a 407 from a proxy that forwards plain HTTP. */
const proxyWantsCredentials = [
    'proxy-credentials',
    'the proxy on the way wants a name and a password in its address',
];
/**
 * Finds the proxy for a URL by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in either case, as curl and Go do;
 * none for loopback addresses.
 * @throws UsageError for anything but an http or https proxy.
 */
function proxyFor(url, environment) {
    const own = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const found = [own, 'ALL_PROXY'].map((name) => ({ name, text: valueOf(name, environment) })).find(({ text }) => text);
    if (found?.text === undefined || isDirect(url, valueOf('NO_PROXY', environment) ?? ''))
        return undefined;
    return parse(found.name, found.text);
}
function valueOf(name, environment) {
    const text = (environment[name.toLowerCase()] ?? environment[name])?.trim();
    return text === '' ? undefined : text;
}
/** Reads a proxy's URL. It may hold a password, so no message shows it. */
function parse(name, text) {
    const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(written))
        throw notUnderstood(name, 'something that is no address');
    const url = new URL(written);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw notUnderstood(name, `a proxy of ${url.protocol}`);
    const { username, password } = url;
    url.username = '';
    url.password = '';
    const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
    return { url, authorization: username === '' && password === '' ? undefined : `Basic ${pair}` };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function notUnderstood(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({
        code: 'unknown-proxy',
        where: name,
        expected: 'http://host:port or https://host:port',
        found,
    });
}
function isDirect({ hostname, port, protocol }, exceptions) {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if ((0,_forbidden_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(host))
        return true;
    const places = [host, `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`];
    return exceptions
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => excepts(entry.toLowerCase(), host, places));
}
/** Matches `*`, a domain with its subdomains, `.domain` for subdomains alone, `host:port`, an address or a CIDR block. */
function excepts(entry, host, places) {
    if (entry === '*')
        return true;
    if (entry.includes('/'))
        return isIn(host, blocks([entry]));
    const name = entry.replace(/^\*\./, '.').replace(/^\[(.*)\]$/, '$1');
    if (name.startsWith('.'))
        return places.some((place) => place.endsWith(name));
    return places.some((place) => place === name || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && place.endsWith(`.${name}`)));
}
function blocks(networks) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const network of networks) {
        const [address = '', bits = ''] = network.split('/');
        const family = familyOf(address);
        const fits = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32);
        if (fits)
            list.addSubnet(address, Number(bits), family);
    }
    return list;
}
function isIn(host, list) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && list.check(host, familyOf(host));
}
/** Tells an address's family. Node's expression for IPv6 is the slowest thing to compile before a first request. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 28112:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uo: () => (/* binding */ headOf)
/* harmony export */ });
function headOf({ statusCode, headers }) {
    return {
        status: statusCode ?? 0,
        header: (name) => {
            const value = headers[name];
            return Array.isArray(value) ? value.join(', ') : value;
        },
    };
}
const redirects = new Set([301, 302, 303, 307, 308]);
/** Tells whether a status leads to another location (RFC 9110, section 15.4). */
function isRedirect({ status }) {
    return redirects.has(status);
}
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Tells whether another attempt may get another answer. */
function isTransientStatus({ status }) {
    return transientStatuses.has(status);
}
/** Reads a body into memory, up to `limit` bytes; undefined when there is more. */
async function readBounded(answer, limit) {
    if (Number(answer.header('content-length') ?? 0) > limit) {
        answer.discard();
        return undefined;
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 34190:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/**
 * Reads a `Retry-After` header (RFC 9110, section 10.2.3: seconds or a date) as milliseconds; undefined when there is
 * none that can be read.
 */
function retryAfterMs(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2,8}, /.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}


/***/ }),

/***/ 7265:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OX: () => (/* binding */ proxyRequestOptions),
/* harmony export */   X: () => (/* binding */ openTunnel),
/* harmony export */   q6: () => (/* binding */ throughTunnel)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _base_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45671);
/* harmony import */ var _connection_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27056);





/**
 * Makes an agent reach every host through a tunnel (RFC 9110, section 9.3.6, CONNECT). TLS ends at the host behind it:
 * the proxy gets the name of the host and nothing else. `timeoutMs` bounds the opening of a tunnel.
 */
function throughTunnel(agent, proxy, ask, timeoutMs) {
    const secure = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const host = options.host ?? '';
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        openTunnel(target, proxy, ask, timeoutMs).then((socket) => {
            const inside = { ...options, socket };
            const behind = secure(inside);
            if (behind instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Duplex)
                done?.(null, behind);
        }, (error) => done?.(error, new node_stream__WEBPACK_IMPORTED_MODULE_1__.Duplex()));
        return undefined;
    };
}
/** Options for the proxy alone: its credentials, and its own name in TLS, which Node would take from `host`. */
function proxyRequestOptions({ url, authorization }, headers) {
    const credentials = authorization === undefined ? {} : { 'proxy-authorization': authorization };
    const isName = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(url.hostname.replace(/^\[|\]$/g, '')) === 0;
    return { headers: { ...headers, ...credentials }, servername: isName ? url.hostname : '' };
}
/** Opens a tunnel to `host:port`. @throws RemoteError of the proxy, TransientError */
function openTunnel(target, proxy, ask, timeoutMs) {
    const name = `the proxy ${proxy.url.host}`;
    return new Promise((resolve, reject) => {
        const told = proxyRequestOptions(proxy, { host: target });
        const request = ask(proxy.url, { method: 'CONNECT', path: target, ...told, agent: false });
        // A timeout of the request's own would begin when the connection is there, and start again with every byte.
        const timer = setTimeout(() => request.destroy((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_4__/* .idleTimeout */ .Q)(timeoutMs)), timeoutMs);
        request.once('close', () => clearTimeout(timer));
        request.once('error', (error) => reject((0,_connection_error_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionError */ .$)(error, name)));
        request.once('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200)
                resolve(socket);
            else {
                socket.destroy();
                reject(refusal(statusCode, target, name));
            }
        });
        request.end();
    });
}
function refusal(status, target, name) {
    const found = `does not connect to ${target}: it answered ${status}`;
    if (status === 407) {
        const fix = 'put a name and a password into its address';
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi({ code: 'proxy-credentials', where: name, found, fix });
    }
    if (status >= 500)
        return new _base_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .TransientError */ .N({ code: 'proxy-failed', where: name, found });
    const fix = 'name the host in NO_PROXY if it is near';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi({ code: 'proxy-refused', where: name, found, fix });
}


/***/ }),

/***/ 1052:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ createWeb)
});

// EXTERNAL MODULE: ./lib/src/http/response.js
var response = __webpack_require__(28112);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/http/client.js
var client = __webpack_require__(8400);
// EXTERNAL MODULE: ./lib/src/http/connection-error.js
var connection_error = __webpack_require__(27056);
// EXTERNAL MODULE: ./lib/src/base/retry.js
var retry = __webpack_require__(34744);
// EXTERNAL MODULE: ./lib/src/http/forbidden-address.js
var forbidden_address = __webpack_require__(56599);
;// CONCATENATED MODULE: ./lib/src/web/address.js


/**
 * Parses a server's address from a flow file or the environment.
 * It is https, or http where the host is named insecure, loopback included. Throws UsageError, and RefusedError for a
 * link-local or metadata address.
 */
function serverAddress(text, title, insecure) {
    if (!URL.canParse(text)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-address',
            where: title,
            expected: 'an address such as https://host',
            found: `"${printable(text)}"`,
        });
    }
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb({
            code: 'address-with-credentials',
            where: title,
            found: `the address of ${url.host} has credentials in it`,
            fix: 'remove them',
        });
    }
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.protocol === 'https:')
        return url;
    if (url.protocol === 'http:' && isNamed(url, insecure))
        return url;
    throw new errors/* UsageError */.eb({
        code: 'insecure-address',
        where: title,
        expected: 'https',
        found: `${printable(url.protocol)}//${url.host}`,
        fix: 'name the host in KRCI_DEPLOY_INSECURE_HOSTS if it is meant',
    });
}
/**
 * Returns the target of a redirect: the same host by the same or a better protocol.
 * An answer of another host would not be an answer of the named server. Throws RefusedError.
 */
function redirected(location, from, name) {
    if (!URL.canParse(location, from.href))
        throw elsewhere(name, 'something that is no address');
    const url = new URL(location, from);
    (0,forbidden_address/* refuseForbidden */.Yg)(url);
    if (url.username !== '' || url.password !== '')
        throw elsewhere(name, 'an address with credentials in it');
    if (url.hostname !== from.hostname) {
        throw elsewhere(name, (0,forbidden_address/* isLoopback */.U9)(url.hostname) ? 'this very machine' : `another host, ${url.host}`);
    }
    const isUpgrade = from.protocol === 'http:' && url.protocol === 'https:';
    if (isUpgrade || (url.protocol === from.protocol && url.port === from.port))
        return url;
    throw elsewhere(name, `${printable(url.protocol)}//${url.host}`);
}
function isNamed(url, insecure) {
    return insecure.includes(url.host) || insecure.includes(url.hostname);
}
function elsewhere(name, where) {
    return new errors/* RefusedError */.fk({
        code: 'forbidden-redirect',
        where: name,
        found: `it redirects to ${where}`,
        fix: 'name the address of the server if it has moved',
    });
}
function printable(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 100);
}

// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __webpack_require__(3219);
// EXTERNAL MODULE: ./lib/src/base/transient-error.js
var transient_error = __webpack_require__(45671);
// EXTERNAL MODULE: ./lib/src/http/retry-after.js
var retry_after = __webpack_require__(34190);
// EXTERNAL MODULE: ./lib/src/http/server-message.js
var server_message = __webpack_require__(19846);
// EXTERNAL MODULE: ./lib/src/web/json.js
var json = __webpack_require__(32329);
;// CONCATENATED MODULE: ./lib/src/web/failure.js







/** Makes the error for an unexpected status, with the server's message. */
function statusFailure(answer, asked, now) {
    const { status } = answer;
    const { name, what } = asked;
    const said = (0,server_message/* serverMessageSuffix */.u)(wordsOf(answer.bytes));
    if ((0,response/* isTransientStatus */.Dm)(answer)) {
        const after = (0,retry_after/* retryAfterMs */.V)(answer.header('retry-after'), now);
        return new transient_error/* TransientError */.N({ code: 'server-unavailable', where: name, expected: what, found: `status ${status}${said}` }, { retryAfterMs: after });
    }
    const { code, reason, fix } = meaningOf(status, asked);
    return new errors/* RemoteError */.Hi({
        code,
        where: name,
        expected: what,
        found: `status ${status}${said}${reason === undefined ? '' : `: ${reason}`}`,
        fix,
    });
}
function meaningOf(status, { token, variables, scope }) {
    if (status === 407)
        return { code: 'proxy-credentials', reason: proxy/* proxyWantsCredentials */.e[1] };
    if (variables === undefined) {
        return status === 404 ? { code: 'not-found' } : { code: 'server-refused', reason: 'it is asked without a token' };
    }
    if (status === 401 && token === undefined) {
        return { code: 'token-missing', reason: 'it asks for a token, and none is set', fix: `set ${variables}` };
    }
    if (status === 401) {
        return { code: 'token-refused', reason: `the token of ${token} is wrong, expired or revoked`, fix: 'replace it' };
    }
    if (status === 403) {
        const reason = `the token of ${token ?? variables} may not, it needs ${scope}`;
        return { code: 'token-too-narrow', reason, fix: 'give the token this permission' };
    }
    if (status === 404) {
        return { code: 'not-found', reason: `there is none, or the token may not see it (it needs ${scope})` };
    }
    return { code: 'server-refused' };
}
/** Reads the server's message in the shapes of SonarQube, Prometheus, ServiceNow and Jira. */
function wordsOf(bytes) {
    if (bytes === undefined || bytes.length > 65_536)
        return '';
    try {
        const body = (0,json/* parseJson */.qF)(bytes, '');
        const words = candidates(body).find((one) => typeof one === 'string');
        return typeof words === 'string' ? words : '';
    }
    catch {
        return '';
    }
}
function candidates(body) {
    const first = (name) => {
        const list = (0,json/* member */.Dc)(body, name);
        return (0,json/* isList */.Lv)(list) ? list[0] : undefined;
    };
    const error = (0,json/* member */.Dc)(body, 'error');
    return [
        (0,json/* textAt */.$6)(first('errors'), 'msg'),
        (0,json/* isObject */.Gv)(error) ? (0,json/* textAt */.$6)(error, 'message') : error,
        first('errorMessages'),
        (0,json/* textAt */.$6)(body, 'message'),
    ];
}

;// CONCATENATED MODULE: ./lib/src/web/token.js

/**
 * Returns the Authorization header for a server.
 * Throws RefusedError for a token that is for another one.
 */
function authorization(base, { title, tokenAs }, credential) {
    const { token, home } = credential;
    if (token === undefined)
        return undefined;
    if (home !== undefined && originOf(home.url) !== base.origin) {
        throw new errors/* RefusedError */.fk({
            code: 'token-of-another-server',
            where: title,
            found: `${token.variable} is for ${originOf(home.url)} (${home.variable}), and ${base.origin} is to be asked`,
            fix: 'correct the one that is wrong',
        });
    }
    if (token.username !== undefined)
        return basic(token.username, token.secret);
    return tokenAs === 'user' ? basic(token.secret, '') : `Bearer ${token.secret}`;
}
function originOf(url) {
    return URL.canParse(url) ? new URL(url).origin : 'no address';
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/web/create.js









/**
 * No new attempt starts after two minutes.
 * `Retry-After` is kept as far as that leaves room for it.
 */
const policy = {
    deadlineMs: 120_000,
    firstPauseMs: 500,
    maxPauseMs: 10_000,
    maxAttempts: 5,
    maxRefusals: 3,
};
const maxRedirects = 3;
const maxAnswerBytes = 4 * 1024 * 1024;
function createWeb(options) {
    const { credentials = {}, insecure = [], environment = {}, timeoutMs = 30_000 } = options;
    const usual = { timeoutMs, maxBytes: maxAnswerBytes, environment, deadline: options.deadline };
    const exchange = (0,client/* createExchange */.C)(usual);
    return {
        home: (service) => credentials[service]?.home?.url,
        open(server) {
            const base = serverAddress(server.base, server.title, insecure);
            const credential = (server.service && credentials[server.service]) ?? {};
            return createServer({
                server,
                base,
                exchange: server.limits === undefined && server.ca === undefined
                    ? exchange
                    : (0,client/* createExchange */.C)({ ...usual, ...server.limits, ca: server.ca }),
                clock: options.clock,
                header: authorization(base, server, credential),
                token: credential.token?.variable,
            });
        },
    };
}
const variables = {
    sonar: 'KRCI_DEPLOY_SONAR_TOKEN',
    prometheus: 'KRCI_DEPLOY_PROMETHEUS_TOKEN',
    change: 'KRCI_DEPLOY_CHANGE_TOKEN, or KRCI_DEPLOY_CHANGE_USERNAME and KRCI_DEPLOY_CHANGE_PASSWORD',
    argocd: 'KRCI_DEPLOY_ARGOCD_TOKEN',
    kubernetes: 'KRCI_DEPLOY_KUBERNETES_TOKEN',
};
function createServer(line) {
    const { server, base, clock, token } = line;
    const name = `${server.title} at ${base.host}`;
    async function read(request) {
        const wanted = server.service && variables[server.service];
        const asked = { name, what: request.what, scope: server.scope, token, variables: wanted };
        // A sent request may have been executed, unless the connection failed or the answer asks for a retry.
        const mayRepeat = (error) => methodOf(request) === 'GET' || error.isConnectionRefused || error.retryAfterMs !== undefined;
        if (server.isOnce === true)
            return answered(request, asked, line);
        return (0,retry/* retryTransient */.j)(() => answered(request, asked, line), policy, clock, mayRepeat);
    }
    return {
        name,
        base,
        read,
        async ask(request) {
            const { status, bytes, date } = await read(request);
            return { status, body: (0,json/* parseJson */.qF)(bytes, name), date };
        },
    };
}
async function answered(request, asked, line) {
    try {
        const answer = await follow(wholeRequest(request, line), asked.name, line.exchange);
        const { status, bytes } = answer;
        const isAnswer = (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
        if (!isAnswer)
            throw statusFailure(answer, asked, line.clock.now());
        if (bytes === undefined) {
            throw new errors/* EvidenceError */.oe({
                code: 'answer-too-large',
                where: asked.name,
                expected: `at most ${line.server.limits?.maxBytes ?? maxAnswerBytes} bytes of ${asked.what}`,
                found: 'more',
                fix: 'ask for less',
            });
        }
        return { status, bytes, date: dateOf(answer) };
    }
    catch (error) {
        throw (0,connection_error/* connectionError */.$)(error, asked.name);
    }
}
function methodOf({ method, body }) {
    return method ?? (body === undefined ? 'GET' : 'POST');
}
function wholeRequest(request, { base, header }) {
    const { path, query = {}, body, media, bodyMedia = 'application/json' } = request;
    const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return {
        method: methodOf(request),
        url,
        headers: {
            accept: media ?? 'application/json',
            'user-agent': 'krci-deploy',
            ...(body === undefined ? {} : { 'content-type': bodyMedia }),
            ...(header === undefined ? {} : { authorization: header }),
        },
        body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
    };
}
/** Follows redirects of a GET by hand. They stay on the host, and so does the token. */
async function follow(request, name, exchange) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const answer = await exchange({ ...request, url });
        if (!(0,response/* isRedirect */.N6)(answer))
            return answer;
        const location = answer.header('location');
        if (location === undefined || request.method !== 'GET') {
            throw new errors/* RemoteError */.Hi({
                code: 'unexpected-redirect',
                where: name,
                found: `it answers with a redirect (${answer.status})`,
                fix: 'name its address',
            });
        }
        url = redirected(location, url, name);
    }
    throw new errors/* RemoteError */.Hi({
        code: 'too-many-redirects',
        where: name,
        found: `it redirects more than ${maxRedirects} times`,
        fix: 'name its address',
    });
}
function dateOf(answer) {
    const time = Date.parse(answer.header('date') ?? '');
    return Number.isNaN(time) ? undefined : new Date(time);
}


/***/ }),

/***/ 32329:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

const deepest = 64;
/** Parses an answer. Throws EvidenceError that describes the other content. */
function parseJson(bytes, name) {
    const text = decode(bytes, name);
    const head = text.trimStart().slice(0, 1);
    if (head === '<')
        throw noJson(name, 'a page for people: see that the address is that of the API, and the token good');
    if (head === '')
        throw noJson(name, 'nothing');
    if (isTooDeep(text))
        throw noJson(name, `JSON more than ${deepest} levels deep`);
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        throw noJson(name, 'something that is cut off or no JSON');
    }
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw noJson(name, 'bytes that are no UTF-8');
    }
}
/** Counts nesting before any recursive parser runs; brackets in strings do not nest. */
function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (inString && character === '\\')
            at += 1;
        else if (character === '"')
            inString = !inString;
        else if (inString)
            continue;
        else if (character === '[' || character === '{')
            depth += 1;
        else if (character === ']' || character === '}')
            depth -= 1;
        if (depth > deepest)
            return true;
    }
    return false;
}
function noJson(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'answer-unreadable', where: name, expected: 'an answer in JSON', found });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns an object's own member: a server may send `constructor`. */
function member(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Returns a member that is a text and not empty. */
function textAt(value, name) {
    const text = member(value, name);
    return typeof text === 'string' && text !== '' ? text : undefined;
}
/** Returns a member that is a list, or an empty list. */
function listAt(value, name) {
    const list = member(value, name);
    return isList(list) ? list : [];
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
