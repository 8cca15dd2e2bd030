export const id = 505;
export const ids = [505,412];
export const modules = {

/***/ 82514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



/**
 * Link-local addresses and the cloud metadata services behind them: no server of ours lives there, and a redirect or an
 * upload location that leads there wants a machine's credentials.
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
/** True for `localhost` and loopback addresses; `hostname` is that of a URL, so IPv6 stands in brackets. */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}
/** Throws RefusedError when the URL names a link-local or metadata address outright. */
function refuseForbidden(url) {
    const bare = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) !== 0 && isForbidden(bare))
        throw refusal(url.host);
}
/** Name lookup that finds no link-local or metadata address, whatever a name server says. */
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RefusedError */ .fk('forbidden-address', `${host} is a link-local or metadata address; nothing that we ask is there`);
}


/***/ }),

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


/***/ }),

/***/ 4506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ deadlinePassed),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   qm: () => (/* binding */ deadlineAt)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50933);



const longestTimer = 2 ** 31 - 1;
function deadlineAt(end, clock) {
    const left = () => Math.max(0, end.getTime() - clock.now().getTime());
    const signal = left() === 0 ? AbortSignal.abort() : AbortSignal.timeout(Math.min(left(), longestTimer));
    // Every request under way listens to it, and Node takes more than ten listeners for a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    return { left, signal };
}
/** `name`: who was being spoken to. */
function deadlinePassed(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi('deadline-passed', `${name}: the time that all of it may take was over before it had ended; run it again, it goes on from there, or give it more time`);
}
/** A failure after which one would have to wait for longer than there is time is a failure for good. */
function inTime(error, deadline) {
    if (deadline === undefined || !(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return error;
    if ((error.after ?? 0) <= deadline.left())
        return error;
    const wait = Math.ceil((error.after ?? 0) / 1000);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(error.code, `${error.message}; it asks for ${wait} s of patience, and there is less time left`);
}


/***/ }),

/***/ 39848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ retryAttempt),
/* harmony export */   F: () => (/* binding */ statusFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59584);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3375);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50933);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52087);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15267);






/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = { deadline: 300_000, firstPause: 500, maxPause: 10_000 };
const mostAttempts = 6;
const mostRefusals = 3;
const largestExplanation = 64 * 1024;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * Runs `operation` again while it fails with a TransientError and there is reason to hope. What is thrown in the end is
 * no TransientError any more: whoever called has tried enough.
 */
async function retryAttempt(clock, operation) {
    let attempts = 0;
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L)((attempt) => {
            attempts = attempt;
            return operation();
        }, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
            throw error;
        const tried = attempts === 1 ? '' : `; gave up after ${attempts} attempts`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(error.code, `${error.message}${tried}`, { cause: error.cause });
    }
}
function decide(error, attempt) {
    if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N))
        return false;
    if (attempt >= (error.refused ? mostRefusals : mostAttempts))
        return false;
    return error.after === undefined ? {} : { after: error.after };
}
/** The error for a status that nobody wanted, with what the registry said about it. Reads the response's body. */
async function statusFailure(response, name, action, clock) {
    const { status } = response;
    const found = await firstError(response);
    response.discard();
    const said = explanation(found);
    if (status === 400 && (found['code'] === 'DIGEST_INVALID' || found['code'] === 'SIZE_INVALID')) {
        const message = `${name} does not ${action}: what arrived has another digest or length; nothing of it was kept`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('wrong-bytes', message);
    }
    if (transientStatus.has(status)) {
        const after = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_5__/* .retryAfter */ .P)(response.header('retry-after'), clock.now());
        const message = `${name} cannot ${action} now: it answered ${status}${said}`;
        return new _remote_error_js__WEBPACK_IMPORTED_MODULE_2__/* .TransientError */ .N('registry-unavailable', message, after === undefined ? {} : { after });
    }
    const [code, reason] = meaningOf(status, action);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(code, `${name} does not ${action}: ${reason} (${status}${said})`);
}
function meaningOf(status, action) {
    const writing = !action.startsWith('give') && !action.startsWith('list') && !action.startsWith('get');
    if (status === 401)
        return ['wrong-credentials', 'the credentials known for it are not accepted'];
    if (status === 403 || status === 405) {
        return writing
            ? ['write-denied', 'the credentials known for it may not write there, or it is read-only']
            : ['access-denied', 'the credentials known for it may not read there'];
    }
    if (status === 404 && writing)
        return ['repository-missing', 'there is no such repository; create it first'];
    if (status === 413)
        return ['too-large', 'it takes nothing so large'];
    return ['registry-refused', 'it said no'];
}
/** OCI distribution-spec 1.1, "Error codes"; cleaned, since a registry may say anything, our own header included. */
function explanation(error) {
    const text = [error['code'], error['message']].filter((part) => typeof part === 'string').join(': ');
    const clean = text
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
        .slice(0, 200)
        .trim();
    return clean === '' ? '' : `, ${clean}`;
}
async function firstError(response) {
    try {
        const bytes = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .C)(response, largestExplanation);
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const errors = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json) ? json['errors'] : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(first) ? first : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 15267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport),
  C: () => (/* binding */ readBounded)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/src/registry/bulk.js
/**
 * Layers are read past Node's HTTP parser, which copies every byte of a body and hands it on in pieces of 64 KiB: half
 * of the processor time of a copy was spent on that.
 */
const largeRead = 1024 * 1024;
/** Options of a connection that brings one large body: reads of up to 1 MiB, each into memory of its own. */
function largeReads() {
    let free;
    return {
        onread: {
            buffer: () => (free ??= Buffer.allocUnsafeSlow(largeRead)),
            callback(size, read) {
                // A slow connection fills little of it: that little is copied, and the large buffer used again.
                if (size * 4 < read.length)
                    return this.push(Buffer.from(read.subarray(0, size)));
                free = undefined;
                return this.push(read.subarray(0, size));
            },
        },
    };
}
/** Whether the connection itself says where the body ends; one in chunks needs the parser. */
function isPlainBody({ headers }) {
    return headers['transfer-encoding'] === undefined;
}
/** The body that follows `head` on a connection which brings nothing else. Throws when it breaks off. */
async function* bodyAfter(head, connection, length) {
    let left = length ?? Infinity;
    for await (const chunk of startingWith(head, connection)) {
        yield chunk.length > left ? chunk.subarray(0, left) : chunk;
        left -= chunk.length;
        if (left <= 0)
            return;
    }
    if (left > 0 && left < Infinity)
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
async function* startingWith(head, rest) {
    if (head.length > 0)
        yield head;
    yield* rest;
}

// EXTERNAL MODULE: ./lib/src/registry/deadline.js
var deadline = __webpack_require__(4506);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
;// CONCATENATED MODULE: ./lib/src/proxy.js


/**
 * The proxy for an address by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in capitals or not, as curl and Go read
 * them; never for this machine itself. Throws UsageError for a proxy that is none or of a kind that is not spoken here.
 */
function proxyFor(url, environment) {
    const own = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const found = [own, 'ALL_PROXY'].map((name) => ({ name, text: proxy_valueOf(name, environment) })).find(({ text }) => text);
    if (found?.text === undefined || isDirect(url, proxy_valueOf('NO_PROXY', environment) ?? ''))
        return undefined;
    return parse(found.name, found.text);
}
function proxy_valueOf(name, environment) {
    const text = (environment[name.toLowerCase()] ?? environment[name])?.trim();
    return text === '' ? undefined : text;
}
/** The address may hold a password, so no message shows it. */
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
    return new errors/* UsageError */.eb('unknown-proxy', `${name}: expected http://host:port or https://host:port, found ${found}`);
}
const thisMachine = blocks(['127.0.0.0/8', '::1/128']);
function isDirect({ hostname, port, protocol }, exceptions) {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (host === 'localhost' || host.endsWith('.localhost') || isIn(host, thisMachine))
        return true;
    const places = [host, `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`];
    return exceptions
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => excepts(entry.toLowerCase(), host, places));
}
/** `*`, a name with what is below it, `.name` for what is below it alone, a name with a port, an address or a network. */
function excepts(entry, host, places) {
    if (entry === '*')
        return true;
    if (entry.includes('/'))
        return isIn(host, blocks([entry]));
    const name = entry.replace(/^\*\./, '.').replace(/^\[(.*)\]$/, '$1');
    if (name.startsWith('.'))
        return places.some((place) => place.endsWith(name));
    return places.some((place) => place === name || ((0,external_node_net_.isIP)(host) === 0 && place.endsWith(`.${name}`)));
}
function blocks(networks) {
    const list = new external_node_net_.BlockList();
    for (const network of networks) {
        const [address = '', bits = ''] = network.split('/');
        const family = familyOf(address);
        const fits = (0,external_node_net_.isIP)(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32);
        if (fits)
            list.addSubnet(address, Number(bits), family);
    }
    return list;
}
function isIn(host, list) {
    return (0,external_node_net_.isIP)(host) !== 0 && list.check(host, familyOf(host));
}
/** Of an address. Node's own expression for IPv6 takes longer to compile than anything else before a first request. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/src/remote-error.js
var remote_error = __webpack_require__(50933);
;// CONCATENATED MODULE: ./lib/src/tunnel.js



/**
 * Makes an agent reach every host through a tunnel (RFC 9110, section 9.3.6, CONNECT). TLS is with the host behind it:
 * the proxy sees where to, and nothing else. `silence`: milliseconds after which a proxy that says nothing is gone.
 */
function throughTunnel(agent, proxy, ask, silence) {
    const secure = agent.createConnection.bind(agent);
    agent.createConnection = (options, done) => {
        const host = options.host ?? '';
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        openTunnel(target, proxy, ask, silence).then((socket) => {
            const inside = { ...options, socket };
            const behind = secure(inside);
            if (behind instanceof external_node_stream_.Duplex)
                done?.(null, behind);
        }, (error) => done?.(error, new external_node_stream_.Duplex()));
        return undefined;
    };
}
/** `Proxy-Authorization` as a header, where the proxy wants one. */
function proxyHeaders({ authorization }) {
    return authorization === undefined ? {} : { 'proxy-authorization': authorization };
}
function openTunnel(target, proxy, ask, silence) {
    const name = `the proxy ${proxy.url.host}`;
    return new Promise((resolve, reject) => {
        const headers = { host: target, ...proxyHeaders(proxy) };
        const request = ask(proxy.url, { method: 'CONNECT', path: target, headers, agent: false });
        request.setTimeout(silence, () => request.destroy(Object.assign(new Error('silent'), { code: 'SILENCE' })));
        request.once('error', (error) => reject((0,remote_error/* connectionError */.$)(error, name)));
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
    const message = `${name} does not connect to ${target}`;
    if (status === 407) {
        return new errors/* RemoteError */.Hi('proxy-credentials', `${message}: it wants a name and a password in its address (407)`);
    }
    if (status >= 500)
        return new remote_error/* TransientError */.N('proxy-failed', `${message} now: it answered ${status}`);
    return new errors/* RemoteError */.Hi('proxy-refused', `${message}: it answered ${status}; name the host in NO_PROXY if it is near`);
}

;// CONCATENATED MODULE: ./lib/src/registry/wires.js



/** To one host at a time; a copy within a registry holds two per blob. */
const kept = { keepAlive: true, maxSockets: 16, maxFreeSockets: 8 };
const single = { maxSockets: 8 };
/**
 * Connections to registries, kept alive where they are of use again, through the proxy that `environment` names. HTTP
 * and TLS are loaded here, with the first request: they are half of what an idle Node loads, and most runs ask no
 * registry. Node 24 could find the proxy by itself; Node 20 cannot.
 */
async function openWires(environment, silence) {
    const [http, https] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))]);
    const plain = { many: new http.Agent(kept), few: new http.Agent(single) };
    const secure = () => ({ many: new https.Agent(kept), few: new https.Agent(single) });
    const direct = secure();
    let tunnels;
    const ask = (url, options) => (url.protocol === 'https:' ? https : http).request(url, options);
    function tunnelled(proxy) {
        if (tunnels !== undefined)
            return tunnels;
        tunnels = secure();
        for (const agent of [tunnels.many, tunnels.few])
            throughTunnel(agent, proxy, ask, silence);
        return tunnels;
    }
    return (url, options, alone) => {
        const proxy = proxyFor(url, environment);
        const agent = (agents) => ({ ...options, agent: alone ? agents.few : agents.many });
        if (url.protocol === 'https:') {
            return https.request(url, agent(proxy === undefined ? direct : tunnelled(proxy)));
        }
        const reads = alone ? largeReads() : {};
        if (proxy === undefined)
            return http.request(url, { ...agent(plain), ...reads });
        const headers = { ...options.headers, host: url.host, ...proxyHeaders(proxy) };
        const whole = { path: url.href, headers };
        return proxy.url.protocol === 'https:'
            ? https.request(proxy.url, { ...agent(direct), ...whole })
            : http.request(proxy.url, { ...agent(plain), ...whole, ...reads });
    };
}

// EXTERNAL MODULE: ./lib/src/address.js
var address = __webpack_require__(82514);
;// CONCATENATED MODULE: ./lib/src/registry/transport.js





/**
 * HTTP/1.1 by node:http with connections kept alive. Not `fetch`: its web streams held 630 MB for a 512 MB layer where
 * these hold 90, and it cannot be told where not to connect. `silence`: milliseconds without a byte after which the
 * other side counts as gone. `environment`: variables that may name a proxy.
 */
function createTransport(silence, environment = {}) {
    let wires;
    const chunking = new Set();
    return async function send(wire) {
        const { method, url, headers, body, signal } = wire;
        const bulk = wire.bulk === true && !chunking.has(url.host);
        (0,address/* refuseForbidden */.Yg)(url);
        wires ??= openWires(environment, silence);
        const start = await wires;
        if (signal?.aborted === true)
            throw (0,deadline/* deadlinePassed */.Hx)(url.host);
        return new Promise((resolve, reject) => {
            const alone = bulk ? { connection: 'close' } : {};
            const options = { method, headers: { ...headers, ...lengthOf(body), ...alone }, lookup: address/* guardedLookup */.rN };
            const request = start(url, options, bulk);
            let carrier = request;
            const end = () => void carrier.destroy((0,deadline/* deadlinePassed */.Hx)(url.host));
            const release = () => signal?.removeEventListener('abort', end);
            signal?.addEventListener('abort', end, { once: true });
            request.once('close', release);
            request.setTimeout(silence, () => carrier.destroy(silent(silence)));
            request.on('error', reject);
            request.on('response', (incoming) => {
                carrier = incoming;
                // Whoever reads the body sees the error there; without a reader it must not end the process.
                incoming.on('error', () => { });
                resolve(wireResponse(incoming, request));
            });
            request.on('connect', (incoming, connection, head) => {
                carrier = connection;
                request.off('close', release);
                connection.once('close', release);
                if (isPlainBody(incoming))
                    resolve(bulkResponse(incoming, connection, head, silence));
                else {
                    connection.destroy();
                    chunking.add(url.host);
                    resolve(send(wire));
                }
            });
            if (body === undefined || body instanceof Uint8Array)
                request.end(body);
            else
                (0,promises_.pipeline)(body.content, request).catch(reject);
            // What was sent is a GET. From here on Node takes the request for a CONNECT, and leaves the connection to us after the head of its answer.
            if (bulk)
                request.method = 'CONNECT';
        });
    };
}
/** Reads a body into memory, up to `limit` bytes; undefined when there is more. */
async function readBounded(response, limit) {
    if (Number(response.header('content-length') ?? 0) > limit) {
        response.discard();
        return undefined;
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        size += chunk.length;
        if (size > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function headOf({ statusCode, headers }) {
    return {
        status: statusCode ?? 0,
        header: (name) => {
            const value = headers[name];
            return Array.isArray(value) ? value.join(', ') : value;
        },
    };
}
function bulkResponse(incoming, connection, head, silence) {
    const length = incoming.headers['content-length'];
    connection.setTimeout(silence, () => connection.destroy(silent(silence)));
    connection.on('error', () => { });
    return {
        ...headOf(incoming),
        body: bodyAfter(head, connection, length === undefined ? undefined : Number(length)),
        discard: () => connection.destroy(),
    };
}
function wireResponse(incoming, request) {
    return {
        ...headOf(incoming),
        body: incoming,
        discard: () => {
            // An answer before the end of the upload: the rest will not be read, so this connection is of no more use.
            if (!request.writableFinished)
                request.destroy();
            else if (Number(incoming.headers['content-length'] ?? 0) > 65_536)
                incoming.destroy();
            else
                incoming.resume();
        },
    };
}
function lengthOf(body) {
    if (body === undefined)
        return {};
    return { 'content-length': String(body instanceof Uint8Array ? body.length : body.size) };
}
function silent(milliseconds) {
    return Object.assign(new Error(`no byte for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}


/***/ }),

/***/ 77178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ wrongDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);



/** The digest of bytes under the algorithm that another digest uses, so that the two can be compared. */
function digestLike(expected, bytes) {
    const algorithm = algorithmOf(expected);
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever sees a good end of bad
 * bytes. `where` names the side that sent them. Throws RefusedError.
 */
async function* verified(blob, content, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(blob.digest));
    let size = 0;
    for await (const chunk of content) {
        size += chunk.length;
        if (size > blob.size)
            throw wrongSize(blob, where, 'more');
        hash.update(chunk);
        yield chunk;
    }
    if (size < blob.size)
        throw wrongSize(blob, where, `${size}`);
    const found = `${algorithmOf(blob.digest)}:${hash.digest('hex')}`;
    if (found !== blob.digest)
        throw wrongDigest(blob.digest, found, where);
}
/** The sentence for bytes that are not what their digest says. */
function wrongDigest(expected, found, where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-bytes', `${where}: the bytes of ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(expected)} have the digest ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(found)}: they were altered or damaged there; nothing of them was kept`);
}
function wrongSize(blob, where, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-size', `${where}: expected ${blob.size} bytes for ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)}, found ${found}; nothing of them was kept`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}


/***/ }),

/***/ 50933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError),
/* harmony export */   N: () => (/* binding */ TransientError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13412);


/** A failure that another attempt may not meet: a reset, a timeout, "too many requests", a bad gateway. */
class TransientError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    /** Milliseconds to wait at least, where the registry said so. */
    after;
    /** Nobody listened: a registry that is down says so at once, and few attempts tell. */
    refused;
    constructor(code, message, options = {}) {
        super(code, message, { cause: options.cause });
        this.after = options.after;
        this.refused = options.refused ?? false;
    }
}
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
/** What Node says about a connection, as a sentence about `name`. Other people's StepErrors pass as they are. */
function connectionError(error, name) {
    const code = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(error);
    const aborted = (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error) === 'aborted';
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg || (code === '' && !aborted))
        return error;
    const reason = reasons[code] ?? (aborted ? 'the connection broke' : withoutCredentials((0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)));
    const message = `${name} cannot be reached: ${reason}`;
    if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
        return new TransientError('unreachable', message, { cause: error, refused: code === 'ECONNREFUSED' });
    }
    return isConnectionCode(code) ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi('unreachable', message, { cause: error }) : error;
}
/** Node names the proxy that a connection failed through, password and all. */
function withoutCredentials(text) {
    return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}
const reasons = {
    ECONNREFUSED: 'nothing listens there (connection refused)',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its name could not be looked up',
    ECONNRESET: 'the connection broke',
    EPIPE: 'the connection broke',
    SILENCE: 'it stayed silent too long',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified; name its CA in NODE_EXTRA_CA_CERTS',
    EPROTO: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
};
/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; our own bugs do not. */
function isConnectionCode(code) {
    return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}


/***/ }),

/***/ 52087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter)
/* harmony export */ });
/**
 * Milliseconds that a `Retry-After` header asks for (RFC 9110, section 10.2.3: seconds or a date), or undefined when
 * there is none that makes sense.
 */
function retryAfter(header, now) {
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

/***/ 59584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/**
 * Runs `operation` until it succeeds, `decide` gives up or the deadline has passed; then throws the last error.
 * Pauses are drawn evenly from [0, bound) ("full jitter"): writers that collided once do not collide again in step.
 */
async function retry(operation, decide, policy, clock) {
    const end = clock.now().getTime() + policy.deadline;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            const decision = decide(error, attempt);
            if (decision === false)
                throw error;
            const bound = Math.min(policy.maxPause, policy.firstPause * 2 ** (attempt - 1));
            const pause = decision.after ?? clock.random() * bound;
            if (clock.now().getTime() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}


/***/ })

};
