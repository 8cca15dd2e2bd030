export const id = 6227;
export const ids = [6227];
export const modules = {

/***/ 8228:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ clockWithin),
/* harmony export */   Hx: () => (/* binding */ deadlinePassed),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   qm: () => (/* binding */ deadlineAt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



const maxTimerMs = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), maxTimerMs));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return { left, signal };
}
/**
 * Returns a clock that does not sleep beyond the deadline: a pause that would outlast it, for a rate limit as for a
 * queue, is refused at once.
 *
 * Its `sleep` throws RemoteError `deadline-passed`.
 */
function clockWithin(clock, deadline) {
    return {
        now: () => clock.now(),
        random: () => clock.random(),
        left: () => deadline.left(),
        sleep: async (milliseconds) => {
            if (milliseconds > deadline.left())
                throw deadlinePassed('the next attempt');
            await clock.sleep(milliseconds);
        },
    };
}
/** Makes the error for a request to `where` that the deadline ended. */
function deadlinePassed(where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({
        code: 'deadline-passed',
        where,
        found: 'timed out before all of it was done',
        fix: 'run it again, or raise "timeout"',
    });
}
/**
 * Makes a failure final when the server requires a longer pause than is left: `within` is a deadline, or the clock of
 * a run.
 */
function inTime(error, within) {
    const left = within?.left?.();
    if (left === undefined || !(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return error;
    if ((error.retryAfterMs ?? 0) <= left)
        return error;
    const wait = Math.ceil((error.retryAfterMs ?? 0) / 1000);
    const parts = [error.problem.found, `it asks to wait ${wait} s, longer than the time left`];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi({ ...error.problem, found: parts.join('; '), fix: 'run it again later, or raise "timeout"' });
}


/***/ }),

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

/***/ 34744:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8228);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);
/* harmony import */ var _transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45671);



/**
 * Runs `operation` until it succeeds, `decide` gives up, or the policy's or the run's deadline would pass during the
 * next pause; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadlineMs;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPauseMs, policy.firstPauseMs * 2 ** (attempt - 1));
            const pause = decision.afterMs ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            if (pause > (clock.left?.() ?? pause))
                throw (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .inTime */ .RN)(error, clock);
            await clock.sleep(pause);
        }
    }
}
/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass.
 * The last error is thrown as a plain RemoteError, so that a caller with a policy of its own does not multiply attempts.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N) || !mayRepeat(error))
            return false;
        if (attempt >= (error.isConnectionRefused ? policy.maxRefusals : policy.maxAttempts))
            return false;
        return { afterMs: error.retryAfterMs };
    };
    try {
        return await retry(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(withAttempts(error, attempts), { cause: error.cause });
    }
}
function withAttempts({ problem }, attempts) {
    if (attempts === 1)
        return problem;
    const parts = [problem.found, `gave up after ${attempts} attempts`];
    return { ...problem, found: parts.filter((part) => part !== undefined).join('; ') };
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


/***/ })

};
