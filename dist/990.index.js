export const id = 990;
export const ids = [990];
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

/***/ 96566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   WG: () => (/* binding */ isPassing)
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
/** RFC 9110 section 15.4, of its statuses those that lead to another place. */
function isRedirect({ status }) {
    return redirects.has(status);
}
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Whether another attempt may be answered otherwise. */
function isPassing({ status }) {
    return passing.has(status);
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

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ proxyWantsCredentials),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82514);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65071);



/** Code and reason of a 407 to a request that goes through a proxy as it is. */
const proxyWantsCredentials = [
    'proxy-credentials',
    'the proxy on the way wants a name and a password in its address',
];
/**
 * The proxy for an address by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in capitals or not, as curl and Go read
 * them; never for this machine itself. Throws UsageError for a proxy that is none or of a kind that is not spoken here.
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('unknown-proxy', `${name}: expected http://host:port or https://host:port, found ${found}`);
}
function isDirect({ hostname, port, protocol }, exceptions) {
    const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(host))
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
/** Of an address. Node's own expression for IPv6 takes longer to compile than anything else before a first request. */
function familyOf(address) {
    return address.includes(':') ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 20687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ planAttachment),
/* harmony export */   K: () => (/* binding */ attach)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3375);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11552);




/** Looks how an attachment stands at the destination. Throws RefusedError when its tag holds what would be lost. */
async function planAttachment(attached, destination) {
    const { subject, artifact } = attached;
    const { manifest } = artifact;
    if (attached.kind === 'referrer')
        return { kind: 'referrer', subject, manifest };
    const { tag } = attached;
    const there = await destination.manifest(tag);
    const action = there?.descriptor.digest === manifest.descriptor.digest ? 'present' : 'set';
    if (there !== undefined && action === 'set')
        refuseLoss(tag, there, manifest, destination.name);
    return { kind: 'tag', subject, manifest, tag, action };
}
/** Makes an attachment, which is stored at the destination, findable there. Returns whether anything was written. */
async function attach(attachment, destination) {
    if (attachment.kind === 'referrer')
        return (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .recordReferrer */ .zw)(destination, attachment.subject, attachment.manifest);
    if (attachment.action === 'present')
        return false;
    await destination.tag(attachment.tag, attachment.manifest);
    return true;
}
/**
 * cosign adds a signature by adding a layer to the manifest behind the tag: a tag may move to one that holds all that
 * was there and more, and to no other.
 */
function refuseLoss(tag, there, wanted, name) {
    const kept = new Set((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(wanted, name).blobs.map(({ digest }) => digest));
    const [config, ...layers] = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(there, name).blobs;
    if (config !== undefined && layers.every(({ digest }) => kept.has(digest)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('tag-would-move', `${name}:${tag} is ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(there.descriptor.digest)} and would move to ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(wanted.descriptor.digest)}, which lacks some of its signatures or attestations; remove the tag there if they are not wanted`);
}


/***/ }),

/***/ 86806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ completeness)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40527);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3375);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75348);



/** Deeper nesting than any builder makes; what lies below counts as missing. */
const deepest = 8;
const atOnce = 8;
/**
 * Whether a repository holds an artifact whole: the manifest, every child manifest, and every blob that it should hold
 * itself. A tag or digest that merely resolves can still have lost its layers to a clean-up. Manifests are read and
 * checked against their digests; blobs are asked for, not read. Throws RemoteError when the repository does not answer.
 */
async function completeness(repository, digest) {
    const seen = new Set();
    const missing = [];
    let level = [{ mediaType: 'manifest', digest, size: 0 }];
    for (let depth = 0; level.length > 0 && depth < deepest; depth += 1) {
        const fresh = unseen(level, seen);
        const found = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(fresh, atOnce, (manifest) => look(repository, manifest, seen));
        missing.push(...found.flatMap((one) => one.missing));
        level = found.flatMap((one) => one.children);
    }
    return { pieces: seen.size, missing: [...missing, ...level] };
}
async function look(repository, descriptor, seen) {
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest === undefined)
        return { children: [], missing: [descriptor] };
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(manifest, repository.name);
    const blobs = unseen(content.blobs.filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeignLayer */ .sJ)(mediaType)), seen);
    const held = await (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(blobs, atOnce, (blob) => repository.hasBlob(blob));
    return { children: content.manifests, missing: blobs.filter((_blob, index) => held[index] === false) };
}
function unseen(descriptors, seen) {
    return descriptors.filter(({ digest }) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        return true;
    });
}


/***/ }),

/***/ 67062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ planCopy),
  a: () => (/* binding */ planData)
});

// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/media-types.js
var media_types = __webpack_require__(75348);
;// CONCATENATED MODULE: ./lib/src/registry/artifact.js





const deepest = 8;
const mostManifests = 2000;
const mostBytes = 64 * 1024 * 1024;
const atOnce = 8;
/**
 * Reads an artifact's manifests, nested indexes included, and lists its blobs. Throws RemoteError when a part that the
 * artifact names is not there, RefusedError when it is not what it says or has no end.
 */
async function readArtifact(repository, digest) {
    const manifest = await repository.manifest(digest);
    if (manifest === undefined) {
        throw new errors/* RemoteError */.Hi('artifact-missing', `${repository.name} has no manifest ${(0,registry_digest/* shortDigest */.VK)(digest)}`);
    }
    return readFrom(repository, manifest);
}
/** As `readArtifact`, for a manifest that was read already. */
async function readFrom(repository, manifest) {
    const levels = [];
    const seen = new Set([manifest.descriptor.digest]);
    const blobs = new Map();
    const foreign = new Map();
    for (let level = [manifest]; level.length > 0;) {
        levels.push(level);
        checkBounds(levels, repository.name);
        const contents = level.map((one) => (0,registry_manifest/* contentOf */.$E)(one, repository.name));
        const named = contents.flatMap((content) => content.manifests);
        const others = named.filter(({ mediaType }) => !(0,media_types/* isManifestType */.Q3)(mediaType));
        for (const blob of [...contents.flatMap((content) => content.blobs), ...others]) {
            (isElsewhere(blob) ? foreign : blobs).set(blob.digest, blob);
        }
        const children = named.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)).filter((child) => isNew(child, seen));
        level = [...(await (0,bounded/* mapBounded */.y)(children, atOnce, (child) => readChild(repository, child)))];
    }
    return { manifest, levels, blobs: [...blobs.values()], foreign: [...foreign.values()] };
}
/** Several artifacts as one, each part once; its first level is the last that may be written. */
function union(artifacts) {
    const seen = new Set();
    const levels = artifacts.map((one) => one.levels.map((level) => level.filter(({ descriptor }) => isNew(descriptor, seen))));
    return {
        manifest: artifacts[0].manifest,
        levels: levels.toReversed().flat(),
        blobs: once(artifacts.flatMap(({ blobs }) => blobs)),
        foreign: once(artifacts.flatMap(({ foreign }) => foreign)),
    };
}
function once(parts) {
    return [...new Map(parts.map((part) => [part.digest, part])).values()];
}
async function readChild(repository, { digest, mediaType, size }) {
    const found = await repository.manifest(digest);
    if (found === undefined) {
        throw new errors/* RemoteError */.Hi('artifact-incomplete', `${repository.name} does not hold ${(0,registry_digest/* shortDigest */.VK)(digest)}, which the index there names: the artifact is incomplete`);
    }
    if (found.bytes.length === size)
        return { bytes: found.bytes, descriptor: { digest, mediaType, size } };
    throw new errors/* RefusedError */.fk('wrong-size', `${repository.name}: the index gives ${(0,registry_digest/* shortDigest */.VK)(digest)} ${size} bytes, it has ${found.bytes.length}`);
}
/** A child that two indexes name is one child; a level that goes round in circles has no new ones. */
function isNew({ digest }, seen) {
    if (seen.has(digest))
        return false;
    seen.add(digest);
    return true;
}
/** A layer that no registry holds: its manifest says where else it is. */
function isElsewhere({ mediaType, urls = [] }) {
    return (0,media_types/* isForeignLayer */.sJ)(mediaType) && urls.length > 0;
}
function checkBounds(levels, name) {
    const all = levels.flat();
    const bytes = all.reduce((sum, one) => sum + one.bytes.length, 0);
    if (levels.length <= deepest && all.length <= mostManifests && bytes <= mostBytes)
        return;
    throw new errors/* RefusedError */.fk('artifact-too-large', `${name}: the artifact has ${all.length} manifests of ${bytes} bytes in ${levels.length} levels; the bounds are ${mostManifests}, ${mostBytes} and ${deepest}`);
}

// EXTERNAL MODULE: ./lib/src/registry/attach.js
var attach = __webpack_require__(20687);
// EXTERNAL MODULE: ./lib/src/registry/referrers.js
var registry_referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/registry/attached.js




const most = 500;
const attached_atOnce = 8;
const cosignSuffixes = ['sig', 'att', 'sbom'];
/**
 * Everything attached to an artifact and to its children, and what is attached to that in turn, in an order in which
 * each comes after what it is about. Throws RemoteError and RefusedError as reading an artifact does.
 */
async function readAttached(repository, artifact) {
    const found = [];
    const seen = new Set();
    const tagged = tagLookup(repository);
    for (let frontier = unseen(artifact, seen); frontier.length > 0;) {
        const attached = await (0,bounded/* mapBounded */.y)(frontier, attached_atOnce, (subject) => attachedTo(repository, subject, tagged));
        const next = [];
        for (const one of attached.flat()) {
            const fresh = unseen(one.artifact, seen);
            // An attachment that is about itself, or about what it names, ends here; a tag still has to be set.
            if (fresh.length === 0 && one.kind === 'referrer')
                continue;
            found.push(one);
            next.push(...fresh);
        }
        if (found.length > most)
            throw tooMany(repository);
        frontier = next;
    }
    return found;
}
async function attachedTo(repository, subject, tagged) {
    const referrers = await (0,registry_referrers/* referrersOf */.aH)(repository, subject, tagged((0,registry_referrers/* fallbackTag */.fH)(subject)));
    if (referrers.length > most)
        throw tooMany(repository);
    const found = [];
    for (const manifest of referrers) {
        found.push({ kind: 'referrer', subject, artifact: await readFrom(repository, manifest) });
    }
    for (const suffix of cosignSuffixes) {
        const tag = `${(0,registry_referrers/* fallbackTag */.fH)(subject)}.${suffix}`;
        const manifest = (await tagged(tag)) ? await repository.manifest(tag) : undefined;
        if (manifest !== undefined)
            found.push({ kind: 'tag', tag, subject, artifact: await readFrom(repository, manifest) });
    }
    return found;
}
/** One listing of all tags spares four questions per manifest; where tags cannot be listed, those are asked. */
function tagLookup(repository) {
    const listed = repository.tags().then((tags) => new Set(tags), (error) => {
        if (error instanceof errors/* RemoteError */.Hi)
            return undefined;
        throw error;
    });
    return async (tag) => (await listed)?.has(tag) ?? true;
}
function unseen({ levels }, seen) {
    const digests = levels.flat().map(({ descriptor }) => descriptor.digest);
    const fresh = digests.filter((digest) => !seen.has(digest));
    for (const digest of fresh)
        seen.add(digest);
    return fresh;
}
function tooMany({ name }) {
    return new errors/* RefusedError */.fk('too-many-referrers', `${name}: more than ${most} things are attached to the artifact`);
}

;// CONCATENATED MODULE: ./lib/src/registry/held.js




const held_atOnce = 8;
/** `{}`, the configuration of what has none (OCI image-spec 1.1, "Guidance for an Empty Descriptor"): artifacts share it. */
const emptySize = 2;
/**
 * From the layers up: where a layer is missing, neither the configuration nor a manifest above is asked for, because
 * whoever wrote those there would have written the layer first.
 */
function heldFromBelow(repository) {
    const answers = createAnswers();
    const askBlob = (blob) => answers.ask(blob, () => repository.hasBlob(blob));
    async function lookAt(manifest) {
        const { blobs, manifests } = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
        const [configuration, ...layers] = blobs;
        const isShared = configuration !== undefined && configuration.size <= emptySize;
        const below = [...(isShared ? blobs : layers), ...manifests].filter((part) => !isElsewhere(part));
        const there = await (0,bounded/* mapBounded */.y)(below, held_atOnce, (part) => 
        // What an index names has had its turn.
        (0,media_types/* isManifestType */.Q3)(part.mediaType) ? answers.answered(part.digest) : askBlob(part));
        if (!there.every(Boolean))
            return;
        const above = answers.ask(manifest.descriptor, () => isThere(repository, manifest));
        await Promise.all([above, ...(configuration === undefined ? [] : [askBlob(configuration)])]);
    }
    return {
        look: async ({ levels }) => {
            for (const level of levels.toReversed())
                await (0,bounded/* mapBounded */.y)(level, held_atOnce, lookAt);
        },
        has: (part) => answers.has(part),
    };
}
/**
 * For a repository of the same registry: manifests alone while the artifact `digest` is not there. To mount a blob that
 * is there already is one request, as looking for it would be.
 */
function heldBesideMounts(repository, digest) {
    const answers = createAnswers();
    return {
        look: async ({ levels, blobs }) => {
            await (0,bounded/* mapBounded */.y)(levels.flat(), held_atOnce, (one) => answers.ask(one.descriptor, () => isThere(repository, one)));
            if (answers.has(digest))
                await (0,bounded/* mapBounded */.y)(blobs, held_atOnce, (blob) => answers.ask(blob, () => repository.hasBlob(blob)));
        },
        has: (part) => answers.has(part),
    };
}
/** What was asked, each once. */
function createAnswers() {
    const asked = new Map();
    return {
        ask: async ({ digest }, question) => {
            const answer = asked.get(digest) ?? question();
            asked.set(digest, answer);
            asked.set(digest, await answer);
            return answer;
        },
        answered: async (digest) => (await asked.get(digest)) ?? false,
        has: (digest) => asked.get(digest) === true,
    };
}
async function isThere(repository, { descriptor }) {
    return (await repository.resolve(descriptor.digest)) !== undefined;
}

;// CONCATENATED MODULE: ./lib/src/registry/copy-plan.js





const copy_plan_atOnce = 8;
/**
 * Reads the artifact at the source, from its digest or from its manifest where that was read already, and looks what
 * the destination has of it. Changes nothing. Throws RemoteError when a side does not answer or the source is
 * incomplete, RefusedError when the source is not what it says.
 */
async function planCopy(source, subject, destination) {
    const artifact = await (typeof subject === 'string' ? readArtifact(source, subject) : readFrom(source, subject));
    const { digest } = artifact.manifest.descriptor;
    if (source.name === destination.name)
        return assemble(source, destination, artifact, [], { has: () => true });
    const held = source.host === destination.host ? heldBesideMounts(destination, digest) : heldFromBelow(destination);
    const [attached] = await Promise.all([readAttached(source, artifact), held.look(artifact)]);
    const attachments = await (0,bounded/* mapBounded */.y)(attached, copy_plan_atOnce, (one) => (0,attach/* planAttachment */.B)(one, destination));
    const whole = union([artifact, ...attached.map((one) => one.artifact)]);
    await held.look(whole);
    return assemble(source, destination, whole, attachments, held);
}
/** The plan as data that prints: digests, sizes and actions, without the manifests' bytes. */
function planData(plan) {
    return {
        source: plan.source,
        destination: plan.destination,
        manifests: plan.manifests.flat().map(lineOf),
        blobs: plan.blobs.map(lineOf),
        attachments: plan.attachments.map(attachmentLine),
        bytes: plan.bytes,
    };
}
function assemble(source, destination, artifact, attachments, held) {
    const missing = source.host === destination.host ? 'mount' : 'copy';
    const manifests = artifact.levels.toReversed().map((level) => level.map(({ descriptor, bytes }) => {
        const action = held.has(descriptor.digest) ? 'present' : 'copy';
        return { descriptor, bytes, action };
    }));
    const blobs = artifact.blobs.map((descriptor) => {
        return { descriptor, action: held.has(descriptor.digest) ? 'present' : missing };
    });
    const elsewhere = artifact.foreign.map((descriptor) => ({ descriptor, action: 'elsewhere' }));
    const copied = blobs.filter(({ action }) => action === 'copy');
    return {
        source: source.name,
        destination: destination.name,
        manifest: artifact.manifest,
        manifests,
        blobs: [...blobs, ...elsewhere],
        attachments,
        bytes: copied.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
    };
}
function lineOf({ descriptor, action }) {
    const { mediaType, digest, size } = descriptor;
    return { mediaType, digest, size, action };
}
function attachmentLine({ kind, subject, manifest, ...rest }) {
    const { mediaType, digest, size } = manifest.descriptor;
    return { kind, subject, mediaType, digest, size, ...rest };
}


/***/ }),

/***/ 39848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ retryAttempt),
/* harmony export */   F: () => (/* binding */ statusFailure)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96566);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7878);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3375);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50933);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52087);
/* harmony import */ var _retry_transient_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52003);
/* harmony import */ var _saying_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42765);








/** Five minutes leave room for the `Retry-After` of a rate limit; without one, attempts end long before. */
const policy = {
    deadline: 300_000,
    firstPause: 500,
    maxPause: 10_000,
    mostAttempts: 6,
    mostRefusals: 3,
};
const largestExplanation = 64 * 1024;
/** As `retryTransient`, for what a registry is asked. */
function retryAttempt(clock, operation) {
    return (0,_retry_transient_js__WEBPACK_IMPORTED_MODULE_5__/* .retryTransient */ .j)(operation, policy, clock);
}
/** The error for a status that nobody wanted, with what the registry said about it. Reads the response's body. */
async function statusFailure(response, name, action, clock) {
    const { status } = response;
    const found = await firstError(response);
    response.discard();
    // OCI distribution-spec 1.1, "Error codes".
    const said = (0,_saying_js__WEBPACK_IMPORTED_MODULE_6__/* .saying */ .i)([found['code'], found['message']].filter((part) => typeof part === 'string').join(': '));
    if (status === 400 && (found['code'] === 'DIGEST_INVALID' || found['code'] === 'SIZE_INVALID')) {
        const message = `${name} does not ${action}: what arrived has another digest or length; nothing of it was kept`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedError */ .fk('wrong-bytes', message);
    }
    if (status === 404 && found['code'] === 'BLOB_UPLOAD_UNKNOWN') {
        const message = `${name} does not ${action}: it has forgotten the upload that it offered (404${said})`;
        return new _remote_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_('upload-lost', message);
    }
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(response)) {
        const after = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_7__/* .retryAfter */ .P)(response.header('retry-after'), clock.now());
        return new _remote_error_js__WEBPACK_IMPORTED_MODULE_4__/* .TransientError */ .N_('registry-unavailable', `${name} cannot ${action} now: it answered ${status}${said}`, {
            after,
        });
    }
    const [code, reason] = meaningOf(status, action);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi(code, `${name} does not ${action}: ${reason} (${status}${said})`);
}
function meaningOf(status, action) {
    const writing = !action.startsWith('give') && !action.startsWith('list') && !action.startsWith('get');
    if (status === 407)
        return _proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyWantsCredentials */ .e;
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
async function firstError(response) {
    try {
        const bytes = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)(response, largestExplanation);
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const errors = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json) ? json['errors'] : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(first) ? first : {};
    }
    catch {
        return {};
    }
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
/* harmony export */   $t: () => (/* binding */ connectionError),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   N_: () => (/* binding */ TransientError)
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
/** For whoever waited in vain; `connectionError` makes a sentence of it. */
function silent(milliseconds) {
    return Object.assign(new Error(`nothing for ${milliseconds / 1000} s`), { code: 'SILENCE' });
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

/***/ 52003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ retryTransient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _remote_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50933);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59584);



/**
 * Runs `operation` again while it fails with a TransientError that `mayRepeat` lets pass. What is thrown in the end is
 * no TransientError any more: whoever called has tried enough.
 */
async function retryTransient(operation, policy, clock, mayRepeat = () => true) {
    let attempts = 0;
    const once = (attempt) => {
        attempts = attempt;
        return operation();
    };
    const decide = (error, attempt) => {
        if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_) || !mayRepeat(error))
            return false;
        if (attempt >= (error.refused ? policy.mostRefusals : policy.mostAttempts))
            return false;
        return { after: error.after };
    };
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(once, decide, policy, clock);
    }
    catch (error) {
        if (!(error instanceof _remote_error_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientError */ .N_))
            throw error;
        const tried = attempts === 1 ? '' : `; gave up after ${attempts} attempts`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(error.code, `${error.message}${tried}`, { cause: error.cause });
    }
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


/***/ }),

/***/ 42765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ saying)
/* harmony export */ });
/**
 * What a server said, as the end of a sentence of ours: 200 characters of it, or nothing. Cleaned, since it may say
 * anything, our own header included.
 */
function saying(words) {
    const clean = words
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
        .slice(0, 200)
        .trim();
    return clean === '' ? '' : `, ${clean}`;
}


/***/ }),

/***/ 16171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ capabilitiesBlocks),
/* harmony export */   S: () => (/* binding */ capabilitiesOf)
/* harmony export */ });
/* harmony import */ var _bounded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40527);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28258);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20931);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83726);




/**
 * What the registries of some promotions can do: by what was asked of them anyway, and, where `thorough`, by asking each
 * place that has not said it. Writes nothing.
 */
async function capabilitiesOf(ways, registries, thorough) {
    const places = new Map();
    for (const { source, destination, digest, replicas } of ways) {
        for (const place of [source, destination, ...replicas.map((replica) => replica.destination)]) {
            const name = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place);
            if (places.has(name))
                continue;
            places.set(name, async () => {
                const repository = registries.open(place);
                if (thorough && repository.listsReferrers() === 'unknown')
                    await repository.referrers(digest);
                return {
                    repository: name,
                    role: place === source ? 'source' : 'destination',
                    referrers: repository.listsReferrers(),
                    mount: mountFrom(source, place),
                    tagImmutability: 'not-visible',
                };
            });
        }
    }
    return (0,_bounded_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)([...places.values()], _context_js__WEBPACK_IMPORTED_MODULE_1__/* .atOnce */ .z, (look) => look());
}
function mountFrom(source, place) {
    if ((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(source) === (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRepository */ .Sh)(place))
        return 'same-repository';
    const same = source.kind === 'image' && place.kind === 'image' && source.registry === place.registry;
    return same ? 'same-registry' : 'other-registry';
}
/** For people, with what follows from it. */
function capabilitiesBlocks(capabilities) {
    const rows = capabilities.map(({ repository, role, referrers, mount }) => [
        repository,
        meaning[referrers],
        role === 'source' ? '' : mounting[mount],
    ]);
    return [
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['registry', 'what is attached is listed', 'layers'], rows),
        (0,_report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('Whether a registry lets tags be moved or overwritten cannot be asked of it; one that refuses ends the promotion before the version’s tag is set.'),
    ];
}
const meaning = {
    api: 'by the registry (OCI 1.1 referrers)',
    'fallback-tag': 'in a tag sha256-…, which has to be writable again',
    unknown: 'not known before it is written to',
};
const mounting = {
    'same-repository': 'are there',
    'same-registry': 'mounted, or copied where that is refused',
    'other-registry': 'copied',
};


/***/ }),

/***/ 44293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ takesChannel),
/* harmony export */   hn: () => (/* binding */ requireChannel),
/* harmony export */   mx: () => (/* binding */ versionOfTag)
/* harmony export */ });
/* unused harmony export channelOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16905);


/** The version that a tag says, with or without a `v`; undefined for a tag that is no version. */
function versionOfTag(tag) {
    return (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(tag.replace(/^v(?=\d)/, '').replaceAll('_', '+'));
}
/**
 * The channel that a version is of: `release`, the first word of its prerelease (`dev`, `rc`, `beta`), `prerelease`
 * where that is a number, and `other` for a tag that is no version. KubeRocketCI's SNAPSHOT is `dev`.
 */
function channelOf(tag) {
    const version = versionOfTag(tag);
    if (version === undefined)
        return 'other';
    const [first] = version.prerelease;
    if (first === undefined)
        return 'release';
    const [word] = /^[a-z]+/.exec(first.toLowerCase()) ?? ['prerelease'];
    return word === 'snapshot' ? 'dev' : word;
}
/** Whether a version is of a channel that the environment takes. */
function takesChannel({ tier, channels }, tag) {
    const channel = channelOf(tag);
    return channels === undefined ? takes[tier](channel) : channels.includes(channel);
}
/** Throws RefusedError for a version of a channel that stops before the environment. */
function requireChannel(environment, tag, application) {
    if (takesChannel(environment, tag))
        return;
    const channel = channelOf(tag);
    const { name, tier, channels } = environment;
    const taken = channels === undefined ? words[tier] : channels.join(', ');
    const say = channels === undefined ? `by its tier, ${tier}, ${name}` : name;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('channel-closed', `${application} cannot enter ${name} as ${tag}: ${say} takes ${taken}, found the channel ${channel}; give the same digest its next name in the input "version"${channel === 'other' ? '' : `, such as ${nextName(tag, channel, taken)}`}`);
}
const takes = {
    development: () => true,
    testing: () => true,
    uat: (channel) => channel !== 'dev',
    staging: (channel) => channel !== 'dev',
    production: (channel) => channel === 'release' || channel === 'other',
};
const words = {
    development: 'every version',
    testing: 'every version',
    uat: 'release candidates and releases',
    staging: 'release candidates and releases',
    production: 'releases alone',
};
function nextName(tag, channel, taken) {
    const version = versionOfTag(tag);
    const core = version === undefined ? '1.2.3' : `${version.major}.${version.minor}.${version.patch}`;
    return channel === 'dev' && taken.includes('candidates') ? `${core}-rc.1` : core;
}


/***/ }),

/***/ 83726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ contextOf),
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/* harmony import */ var _flow_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69907);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);


/** Promotions under way at the same time; requests have their bound per registry. */
const atOnce = 8;
/** Throws UsageError for a flow file that is wrong. */
async function contextOf(inputs, ports, options) {
    const { repository, branch } = inputs;
    // A flow file that was named is read even where it is not needed: one that is wrong is not passed over.
    const flow = inputs.to !== undefined || inputs.flow !== undefined ? await load(inputs.flow, ports.files) : undefined;
    let trust;
    let state;
    let whole;
    return {
        ports,
        requireFlow: async () => flow ?? (await flowReader()).requireFlow(inputs.flow, ports.files, 'promote'),
        underPolicy: (of) => (whole ??= underPolicy(of, ports)),
        trust: (of) => (trust ??= (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .trustedKeys */ .QD)(of, ports.files)),
        gitops: (of) => (state ??= stateOf(of, { repository, branch }, ports)),
        gateRuns: options.gateRuns ?? false,
    };
}
/** What reads YAML is loaded with the first flow: a promotion from one place to another needs none. */
const flowReader = () => Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(228), __webpack_require__.e(180)]).then(__webpack_require__.bind(__webpack_require__, 79180));
async function load(file, files) {
    return (await flowReader()).loadFlow(file, files);
}
async function underPolicy(flow, ports) {
    const { underCentralPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(228), __webpack_require__.e(610)]).then(__webpack_require__.bind(__webpack_require__, 82610));
    return underCentralPolicy(flow, ports);
}
async function stateOf(flow, choice, ports) {
    const gitops = await (0,_flow_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .gitopsRepositoryOf */ .Y)(flow, choice, ports);
    return { name: gitops.name, snapshot: await gitops.snapshot() };
}


/***/ }),

/***/ 44772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openEntrance),
  g: () => (/* binding */ requireEntrance)
});

// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/flow/policy-hash.js
var policy_hash = __webpack_require__(47922);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/records/verdict-proof.js
var verdict_proof = __webpack_require__(49761);
// EXTERNAL MODULE: ./lib/src/records/verdict.js
var verdict = __webpack_require__(52086);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/promote/verdict-record.js





/**
 * The record of the verdict that opens the environment. Undefined where the flow has no records, and where it trusts no
 * keys and a file was handed over: then a file is worth as much. Throws RefusedError as `requireVerdict` does.
 */
async function demandRecord({ flow, application, to }, { digest, source, destination }, hasFile, context) {
    if (flow.records === undefined)
        return undefined;
    const trust = await context.trust(flow);
    if (trust.length === 0 && hasFile)
        return undefined;
    const names = [...new Set([source, destination].map((one) => (0,reference/* formatRepository */.Sh)(one)))];
    const places = names.length === 1 ? [source] : [source, destination];
    const { registries, clock } = context.ports;
    const found = await Promise.all(places.map((place) => (0,verdict/* verdictsOf */.W5)(registries.open(place), digest)));
    const demand = {
        digest,
        flow: flow.name,
        application: application.name,
        environment: to.name,
        policy: await policyOf(flow, to, context),
        now: clock.now(),
    };
    const file = hasFile ? ', and the file in "verdict-file" does not count where the flow has trusted-keys' : '';
    return (0,verdict_proof/* requireVerdict */.v)(found.flat(), demand, trust, `${names.join(' and ')}${file}`);
}
/** The hash of what the environment requires now, its central policy included. */
async function policyOf(flow, { name }, context) {
    return (0,policy_hash/* policyHash */.t)((0,questions/* environmentOf */.p7)(await context.underPolicy(flow), name));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/steps/promote/verdict.js



/**
 * The verdict in a file that the gate wrote, as a record names it. Throws EvidenceError where there is none, and
 * RefusedError where it did not open the gate or is about something else.
 */
async function verdictIn(path, subject, files) {
    const bytes = await files.read(path);
    const said = bytes && readSaid(bytes);
    if (bytes === undefined || said?.verdict === undefined) {
        const found = bytes === undefined ? 'nothing' : 'something else';
        throw new errors/* EvidenceError */.oe('no-verdict', `verdict-file: expected the verdict of the gate in ${path}, found ${found}`);
    }
    const { verdict } = said;
    if (verdict !== 'pass' && verdict !== 'warn') {
        throw new errors/* RefusedError */.fk('gate-not-open', `${path} says ${verdict}: what the gate did not open for is not promoted`);
    }
    refuseOther(path, said, subject);
    return { verdict, digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}` };
}
/** A verdict about another build, or for an environment that asks less, opens nothing here. */
function refuseOther(path, said, { digest, environment, application, policy }) {
    if (said.digest !== digest) {
        const found = said.digest === undefined ? 'one that names no digest' : `one about ${(0,registry_digest/* shortDigest */.VK)(said.digest)}`;
        throw new errors/* RefusedError */.fk('verdict-other-digest', `${path}: expected a verdict about ${(0,registry_digest/* shortDigest */.VK)(digest)}, found ${found}: run the gate for this artifact, with its reference by digest in "artifact"`);
    }
    if (environment !== undefined && said.environment !== environment) {
        throw new errors/* RefusedError */.fk('verdict-other-environment', `${path}: expected a verdict for ${environment}, found one for ${said.environment ?? 'no environment'}: run the gate with "environment" set to ${environment}`);
    }
    if (application !== undefined && said.application !== undefined && said.application !== application) {
        throw new errors/* RefusedError */.fk('verdict-other-application', `${path}: expected a verdict about ${application}, found one about ${said.application}: run the gate for ${application}`);
    }
    if (policy !== undefined && said.policy !== policy) {
        throw new errors/* RefusedError */.fk('verdict-other-policy', `${path}: expected a verdict by the policy that the flow file has for ${environment} now, found one by ${said.policy === undefined ? 'none' : 'another'}: run the gate again`);
    }
}
function readSaid(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const subject = memberOf(json, 'subject');
        return {
            verdict: textOf(json, 'verdict', 20),
            digest: textOf(subject, 'digest'),
            environment: textOf(json, 'environment'),
            application: textOf(subject, 'application'),
            policy: textOf(memberOf(json, 'policy'), 'effective'),
        };
    }
    catch {
        return undefined;
    }
}
function textOf(json, name, longest = 200) {
    const value = memberOf(json, name);
    return typeof value === 'string' ? value.slice(0, longest) : undefined;
}
function memberOf(json, name) {
    return typeof json === 'object' && json !== null
        ? Object.entries(json).find(([key]) => key === name)?.[1]
        : undefined;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/entrance.js




/**
 * Looks whether an environment lets anybody in. Throws RefusedError where a verdict is required and nothing shows one. A
 * rollback is to what has been let in.
 */
async function requireEntrance(asked, request, context) {
    const { route, digest } = asked;
    const verdictFile = request['verdict-file'];
    if (route.kind === 'references') {
        return { subject: { digest, environment: undefined, application: undefined }, verdictFile };
    }
    const { application, to, rollback } = route;
    const subject = { digest, environment: to.name, application: application.name };
    if (!to.requireVerdict || rollback || context.gateRuns)
        return { subject, verdictFile };
    const proof = await demandRecord(route, asked, verdictFile !== undefined, context);
    if (proof === undefined && verdictFile === undefined) {
        throw new errors/* RefusedError */.fk('verdict-missing', `${application.name} ${(0,registry_digest/* shortDigest */.VK)(digest)} cannot enter ${to.name}: ${why(to.promotion)}, expected its file in "verdict-file", found nothing; run the gate with "artifact", "environment" and "verdict-file" first, or promote with the action that runs both`);
    }
    return {
        subject: { ...subject, policy: await policyOf(route.flow, to, context) },
        verdictFile,
        ...(proof !== undefined && { verdict: proof.record }),
    };
}
function why(promotion) {
    return promotion === 'controlled'
        ? 'its promotion is controlled, so it takes a verdict of the gate'
        : 'it takes a verdict of the gate';
}
/**
 * The verdict that was handed over or that lies beside the artifact, if any. Throws EvidenceError and RefusedError as
 * `verdictIn` does.
 */
async function openEntrance({ subject, verdictFile, verdict }, { files }) {
    const beside = verdict && { verdict: verdict.verdict, digest: verdict.verdictDigest };
    return verdictFile === undefined ? beside : verdictIn(verdictFile, subject, files);
}


/***/ }),

/***/ 6610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ failureOfSet)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);

const mostShown = 5;
/**
 * One error for several: the kind and code of the gravest, and a sentence for each. `outcome` says what came of the
 * rest.
 */
function failureOfSet(failed, outcome) {
    const [first, ...others] = failed.toSorted((left, right) => graveness(left) - graveness(right));
    if (first === undefined)
        throw new Error('there is a failure');
    const shown = [first, ...others].slice(0, mostShown).map(({ name, error }) => `${name}: ${error.message}`);
    const more = failed.length > mostShown ? `; and ${failed.length - mostShown} more` : '';
    const message = `${outcome}: ${shown.join('; ')}${more}`;
    const { code } = first.error;
    const options = { cause: first.error.cause };
    if (first.error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(code, message, options);
    if (first.error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk(code, message, options);
    if (first.error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe(code, message, options);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(code, message, options);
}
/** What a person has to change goes before what another try may mend. */
function graveness({ error }) {
    return error.exitCode;
}


/***/ }),

/***/ 50558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ floatingNames),
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64318);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16905);
/* harmony import */ var _channels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44293);




/**
 * The names for one version. Those made of the version's numbers are of releases alone. Throws UsageError for a name
 * that is no tag, or that is a version itself.
 */
function floatingNames(patterns, tag, environment) {
    const version = (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOfTag */ .mx)(tag);
    const names = new Set();
    for (const pattern of patterns) {
        const numbered = /\{(?:major|minor|patch)\}/.test(pattern);
        if (numbered && (version === undefined || !(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isRelease */ .MU)(version)))
            continue;
        const name = pattern.replaceAll(/\{([^{}]*)\}/g, (_all, word) => valueOf(word, version, environment, pattern));
        if (!(0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(name) || (0,_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOfTag */ .mx)(name) !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-floating-tag', `expected floating tags such as latest or {major}.{minor}, found "${pattern}", which ${(0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .d)(name) ? 'is a version: those never move' : 'is no tag'}`);
        }
        if (name !== tag)
            names.add(name);
    }
    return [...names];
}
function valueOf(word, version, environment, pattern) {
    const known = {
        major: version?.major,
        minor: version?.minor,
        patch: version?.patch,
        environment,
    };
    const value = Object.hasOwn(known, word) ? known[word] : undefined;
    if (value !== undefined)
        return String(value);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('invalid-floating-tag', `expected {major}, {minor}, {patch} or, in a flow, {environment} in the floating tag "${pattern}", found {${word}}`);
}
/** `*` stands for any characters, none included. Linear in the name for each part between stars. */
function fits(pattern, name) {
    const [head = '', ...parts] = pattern.split('*');
    const tail = parts.pop();
    if (tail === undefined)
        return pattern === name;
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
        return false;
    const end = name.length - tail.length;
    let from = head.length;
    for (const part of parts) {
        const at = name.indexOf(part, from);
        if (at < 0 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
}


/***/ }),

/***/ 67952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ finishPlace),
  J: () => (/* binding */ planPlace)
});

// EXTERNAL MODULE: ./lib/src/registry/copy-plan.js + 3 modules
var copy_plan = __webpack_require__(67062);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/verified.js
var verified = __webpack_require__(77178);
;// CONCATENATED MODULE: ./lib/src/registry/tag.js



/**
 * Whether a tag already names this artifact. Throws RefusedError when it names another one: a tag never moves, because
 * somebody may have approved, deployed or recorded what it named before. `looked`: what the repository says of the tag,
 * where it is asked already.
 */
async function tagState(repository, tag, digest, looked) {
    const found = await digestOfTag(repository, tag, digest, looked);
    if (found === undefined)
        return 'absent';
    if (found === digest)
        return 'present';
    throw new errors/* RefusedError */.fk('tag-would-move', `${repository.name}:${tag} is ${(0,registry_digest/* shortDigest */.VK)(found)} and would move to ${(0,registry_digest/* shortDigest */.VK)(digest)}: a tag never moves; promote under another version or find out who set it`);
}
/**
 * Points a tag at a manifest that is stored there, unless it does so; then looks again, because two who looked at the
 * same time both found it free. `state` is how the tag stood a moment ago. Returns whether anything changed.
 */
async function setTag(repository, tag, manifest, state) {
    if (state === 'present')
        return false;
    await putTag(repository, tag, manifest);
    return true;
}
/** Points a tag at a manifest that is stored there, whatever it named, and looks that it does. Throws RemoteError. */
async function putTag(repository, tag, manifest) {
    const { digest } = manifest.descriptor;
    await repository.tag(tag, manifest);
    const found = await digestOfTag(repository, tag, digest);
    if (found === digest)
        return;
    throw new errors/* RemoteError */.Hi('tag-not-ours', `${repository.name}:${tag} was set to ${(0,registry_digest/* shortDigest */.VK)(digest)} and now is ${found === undefined ? 'not there' : (0,registry_digest/* shortDigest */.VK)(found)}: somebody else wrote it at the same time; do not deploy it before it is known who`);
}
/** The digest that a tag names, by the algorithm of `like` when the registry answers with another. */
async function digestOfTag(repository, tag, like, looked = repository.resolve(tag)) {
    const found = (await looked)?.digest;
    if (found === undefined || found.slice(0, 7) === like.slice(0, 7))
        return found;
    const manifest = await repository.manifest(tag);
    return manifest && (0,verified/* digestLike */.kG)(like, manifest.bytes);
}

// EXTERNAL MODULE: ./lib/src/registry/completeness.js
var completeness = __webpack_require__(86806);
;// CONCATENATED MODULE: ./lib/src/registry/verify.js



/**
 * Reads again at the destination what a copy should have left there: every manifest of the artifact and of what is
 * attached to it, checked against its digest, and every blob asked for that the registry did not acknowledge by its
 * digest in this very run. Throws RemoteError.
 */
async function verifyCopy(plan, destination) {
    for (const { descriptor } of [plan.manifest, ...plan.attachments.map(({ manifest }) => manifest)]) {
        const { missing } = await (0,completeness/* completeness */.P)(destination, descriptor.digest);
        if (missing[0] === undefined)
            continue;
        throw new errors/* RemoteError */.Hi('destination-incomplete', `${destination.name} took every part of ${(0,registry_digest/* shortDigest */.VK)(descriptor.digest)} and now lacks ${missing.length} of them, ${missing[0].digest} first; no tag was set, run it again`);
    }
}

// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
// EXTERNAL MODULE: ./lib/src/steps/promote/channels.js
var channels = __webpack_require__(44293);
// EXTERNAL MODULE: ./lib/src/steps/promote/floating-names.js
var floating_names = __webpack_require__(50558);
// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/promote/held-version.js





/** Tags looked at to find out what version an artifact has. */
const most = 200;
const atOnce = 8;
/**
 * The highest version that an artifact has, as far as it matters beside ours: the version tags at and above ours are
 * all looked at, those below until one names it; then its manifest's own word counts. A configuration's labels do not:
 * images inherit them from their base.
 */
async function heldVersion(repository, digest, ours) {
    const tags = (await repository.tags()).flatMap((tag) => {
        const version = (0,channels/* versionOfTag */.mx)(tag);
        return version === undefined ? [] : [{ tag, version }];
    });
    const sorted = tags.toSorted((left, right) => (0,semver/* compareVersions */.Zy)(right.version, left.version));
    const above = sorted.filter(({ version }) => (0,semver/* compareVersions */.Zy)(version, ours) >= 0);
    if (above.length > most)
        return undefined;
    const names = async ({ tag }) => (await digestOfTag(repository, tag, digest)) === digest;
    const naming = await (0,bounded/* mapBounded */.y)(above, atOnce, names);
    const higher = above.find((_one, at) => naming[at]);
    if (higher !== undefined)
        return higher.version;
    for (const one of sorted.slice(above.length, above.length + most)) {
        if (await names(one))
            return one.version;
    }
    const manifest = await repository.manifest(digest);
    const said = manifest && (0,registry_manifest/* contentOf */.$E)(manifest, repository.name).annotations?.['org.opencontainers.image.version'];
    return said === undefined ? undefined : (0,channels/* versionOfTag */.mx)(said);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/floating.js







/**
 * Looks how the tags stand. Throws RefusedError for one that names another artifact and may not move, or of which it
 * cannot be shown that the move is forward.
 */
async function planFloating(names, { allowMove }, repository, tag, digest) {
    const planned = [];
    for (const name of names) {
        const found = await digestOfTag(repository, name, digest);
        if (found === undefined)
            planned.push({ tag: name, action: 'set' });
        else if (found === digest)
            planned.push({ tag: name, action: 'present' });
        else
            planned.push(await planMove(name, found, { allowMove, repository, tag, digest }));
    }
    return planned;
}
async function planMove(name, found, { allowMove, repository, tag, digest }) {
    const where = `${repository.name}:${name} is ${(0,registry_digest/* shortDigest */.VK)(found)}`;
    if (!allowMove.some((pattern) => (0,floating_names/* fits */.l)(pattern, name))) {
        throw new errors/* RefusedError */.fk('tag-would-move', `${where} and would move to ${(0,registry_digest/* shortDigest */.VK)(digest)}: no pattern of "allow-move" names it; add one, or leave the tag out of "floating"`);
    }
    const ours = (0,channels/* versionOfTag */.mx)(tag);
    const theirs = ours && (await heldVersion(repository, found, ours));
    if (ours === undefined || theirs === undefined) {
        throw new errors/* RefusedError */.fk('floating-unproven', `${where}, and nothing there shows that ${tag} is higher: expected a version as tag, or org.opencontainers.image.version in its manifest; set the tag by hand once`);
    }
    const holder = { digest: found, version: (0,semver/* formatVersion */.qh)(theirs) };
    return { tag: name, action: (0,semver/* compareVersions */.Zy)(ours, theirs) > 0 ? 'move' : 'stays', holder };
}
/** Sets and moves what was planned, each looked at again right before and after. Returns whether anything changed. */
async function setFloating(planned, repository, manifest) {
    let changed = false;
    for (const { tag, action, holder } of planned) {
        if (action === 'present' || action === 'stays')
            continue;
        const { digest } = manifest.descriptor;
        const now = await digestOfTag(repository, tag, digest);
        if (now === digest)
            continue;
        if (now !== holder?.digest) {
            throw new errors/* RefusedError */.fk('tag-would-move', `${repository.name}:${tag} was ${holder === undefined ? 'not there' : (0,registry_digest/* shortDigest */.VK)(holder.digest)} a moment ago and is ${now === undefined ? 'not there' : (0,registry_digest/* shortDigest */.VK)(now)} now: another run set it; run again`);
        }
        await putTag(repository, tag, manifest);
        changed = true;
    }
    return changed;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/place.js





/** Reads the place and changes nothing. Throws RefusedError where a tag would have to move that must not, and RemoteError. */
async function planPlace({ reference, tag, looked }, source, following, registries) {
    const [there, here] = [registries.open(reference), registries.open(source.repository)];
    // Both are questions alone, and a registry may be far away.
    const [state, copy] = await Promise.all([
        tagState(there, tag, source.digest, looked),
        (0,copy_plan/* planCopy */.n)(here, source.manifest ?? source.digest, there),
    ]);
    return {
        destination: (0,registry_reference/* pointAt */.sd)(reference),
        tag,
        tagState: state,
        floating: await planFloating(following.names, following, there, tag, source.digest),
        copy,
    };
}
/** What is there now: written parts were read again before the version's tag was set, and floating ones came after it. */
async function finishPlace(plan, copied, registries) {
    const place = registries.open(plan.destination);
    const { manifest } = plan.copy;
    const wrote = hasWritten(copied);
    // A copy takes its time, and somebody may have taken the tag meanwhile.
    const state = wrote ? await verifiedAndFree(plan, place) : plan.tagState;
    const tagged = await setTag(place, plan.tag, manifest, state);
    const moved = await setFloating(plan.floating, place, manifest);
    return wrote || tagged || moved;
}
/** Both are questions alone; nothing is tagged that did not arrive whole. */
async function verifiedAndFree({ copy, tag }, place) {
    const { digest } = copy.manifest.descriptor;
    const [state] = await Promise.all([tagState(place, tag, digest), verifyCopy(copy, place)]);
    return state;
}
function hasWritten({ manifests, blobsCopied, blobsMounted, attached }) {
    return manifests + blobsCopied + blobsMounted + attached > 0;
}


/***/ }),

/***/ 59234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/version/semver.js
var semver = __webpack_require__(16905);
// EXTERNAL MODULE: ./lib/src/steps/promote/channels.js
var channels = __webpack_require__(44293);
// EXTERNAL MODULE: ./lib/src/steps/promote/context.js
var promote_context = __webpack_require__(83726);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
;// CONCATENATED MODULE: ./lib/src/steps/promote/newest.js





const atOnce = 8;
const mostOfOneDay = 100;
const deepest = 4;
const largestConfiguration = 1024 * 1024;
/**
 * The tags of the newest versions that the environment takes, newest first, at most `most`. SemVer orders them; dev
 * versions of one day differ by a commit's id alone, which is no order, so the time at which the image was made decides.
 */
async function newestVersions(repository, environment, most) {
    const versions = (await repository.tags()).flatMap((tag) => {
        const version = (0,channels/* versionOfTag */.mx)(tag);
        return version === undefined || !(0,channels/* takesChannel */.MM)(environment, tag) ? [] : [{ tag, version }];
    });
    const sorted = versions.toSorted((left, right) => (0,semver/* compareVersions */.Zy)(right.version, left.version));
    const [first] = sorted;
    const even = sorted.filter((one) => first !== undefined && isOfOneDay(one, first)).slice(0, mostOfOneDay);
    if (even.length < 2)
        return sorted.slice(0, most).map(({ tag }) => tag);
    const dated = await (0,bounded/* mapBounded */.y)(even, atOnce, async (one) => ({ ...one, time: await timeOf(one.tag, repository) }));
    const ordered = dated.toSorted((left, right) => (left.time === right.time ? 0 : left.time < right.time ? 1 : -1));
    const rest = sorted.filter((one) => !even.includes(one));
    return [...ordered, ...rest].slice(0, most).map(({ tag }) => tag);
}
/** Of versions that only a commit's id tells apart: `1.3.0-dev.20261123.abc1234`. */
function isOfOneDay(left, right) {
    const [ours, theirs] = [dayOf(left.version), dayOf(right.version)];
    return ours !== undefined && ours === theirs && (0,semver/* compareCores */.Ou)(left.version, right.version) === 0;
}
function dayOf({ prerelease: [word, day, ...rest] }) {
    return word === 'dev' && rest.length === 1 ? day : undefined;
}
/** When the image was made, by its annotation or its configuration; empty where neither says. */
async function timeOf(tag, repository, depth = 0) {
    const manifest = depth > deepest ? undefined : await repository.manifest(tag);
    if (manifest === undefined)
        return '';
    const { annotations, blobs, manifests } = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    const said = annotations?.['org.opencontainers.image.created'];
    if (said !== undefined)
        return isoOf(said);
    const [child] = manifests;
    if (child !== undefined)
        return timeOf(child.digest, repository, depth + 1);
    const [configuration] = blobs;
    if (configuration === undefined || configuration.size > largestConfiguration)
        return '';
    return createdIn(await (0,blob_bytes/* bytesOfBlob */.s)(repository, configuration));
}
function createdIn(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        const created = (0,registry_manifest/* isRecord */.u4)(json) ? json['created'] : undefined;
        return typeof created === 'string' ? isoOf(created) : '';
    }
    catch {
        return '';
    }
}
function isoOf(text) {
    const time = Date.parse(text);
    return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

// EXTERNAL MODULE: ./lib/src/records/read.js
var read = __webpack_require__(45615);
// EXTERNAL MODULE: ./lib/src/registry/tag-name.js
var tag_name = __webpack_require__(64318);
// EXTERNAL MODULE: ./lib/src/steps/promote/entrance.js + 2 modules
var promote_entrance = __webpack_require__(44772);
// EXTERNAL MODULE: ./lib/src/steps/promote/floating-names.js
var floating_names = __webpack_require__(50558);
// EXTERNAL MODULE: ./lib/src/steps/promote/place.js + 4 modules
var place = __webpack_require__(67952);
// EXTERNAL MODULE: ./lib/src/steps/promote/record.js
var promote_record = __webpack_require__(58092);
// EXTERNAL MODULE: ./lib/src/steps/promote/replicas.js
var promote_replicas = __webpack_require__(43416);
;// CONCATENATED MODULE: ./lib/src/steps/promote/route.js


/** Throws UsageError for inputs that name no route, RefusedError for a route that leaves the order of the flow. */
function flowRoute(inputs, flow, to) {
    if (inputs.application === undefined) {
        const known = flow.applications.map(({ name }) => name).join(', ');
        throw new errors/* UsageError */.eb('application-missing', `expected the input "application"; ${flow.file} has ${known}`);
    }
    if (inputs.destination !== undefined) {
        throw new errors/* UsageError */.eb('destination-not-free', `expected "to" or "destination", found both; the flow says where ${to} has its images`);
    }
    const application = (0,questions/* applicationOf */.KM)(flow, inputs.application);
    const environment = (0,questions/* environmentOf */.p7)(flow, to);
    (0,questions/* requirePromoted */.gb)(flow, application, environment);
    refuseMoves(inputs, flow);
    if (inputs.rollback)
        return rollbackRoute(inputs, { flow, application, environment });
    if (inputs.from !== undefined)
        refuseDetour(flow, application.name, inputs.from, to);
    const from = (0,questions/* environmentBefore */.VW)(flow, to);
    if (from !== undefined && inputs.source !== undefined) {
        throw new errors/* UsageError */.eb('source-not-free', `${to} takes what runs in ${from.name}, and "source" names something else; leave it out, or say with "expect-digest" what must run there`);
    }
    return { kind: 'flow', flow, application, from, to: environment, rollback: false };
}
/** What may move is the flow's to say: a run could otherwise allow itself anything. */
function refuseMoves(inputs, flow) {
    if (inputs['allow-move'].length === 0)
        return;
    throw new errors/* UsageError */.eb('allow-move-not-free', `the input "allow-move" is for references; in a flow its file says it: put "tags: { allow-move: […] }" into ${flow.file}`);
}
function rollbackRoute({ from, source, version, 'expect-digest': digest }, where) {
    const { flow, application, environment } = where;
    const other = source !== undefined ? 'source' : from !== undefined && from !== environment.name ? 'from' : undefined;
    if (other !== undefined) {
        throw new errors/* UsageError */.eb('rollback-not-from-elsewhere', `a rollback is to what ran in ${environment.name} itself, found the input "${other}"; leave it out`);
    }
    if (version === undefined && digest === undefined) {
        throw new errors/* UsageError */.eb('rollback-to-nothing', `expected the input "version" or "expect-digest": what ${environment.name} is to go back to; krci-deploy history --application ${application.name} lists what ran there`);
    }
    if (flow.records === undefined) {
        throw new errors/* UsageError */.eb('rollback-without-records', `${flow.file} has no "records", so nothing shows what ran in ${environment.name}: promote the version forward again, or add "records"`);
    }
    return { kind: 'flow', flow, application, from: environment, to: environment, rollback: true };
}
/** Throws UsageError unless both ends are given and nothing that needs a flow. */
function referenceRoute({ source, destination, from, rollback, auto }) {
    if (rollback || auto) {
        throw new errors/* UsageError */.eb('to-missing', `expected the input "to" beside "${auto ? 'auto' : 'rollback'}": the environment of the flow that it is about`);
    }
    if (from !== undefined) {
        throw new errors/* UsageError */.eb('to-missing', `expected the input "to" beside "from": the environment to promote to`);
    }
    if (source === undefined || destination === undefined) {
        const missing = source === undefined ? 'source' : 'destination';
        throw new errors/* UsageError */.eb(`${missing}-missing`, `expected an environment of the flow in "to", or references in "source" and "destination"; found no "${missing}"`);
    }
    return { kind: 'references', source, destination };
}
function refuseDetour(flow, application, from, to) {
    const steps = (0,questions/* positionOf */.df)(flow, to) - (0,questions/* positionOf */.df)(flow, from);
    if (steps === 1)
        return;
    if (steps <= 0) {
        throw new errors/* RefusedError */.fk('backward-move', `${application} cannot be promoted from ${from} to ${to}: ${from === to ? 'they are the same' : `${to} comes before ${from} in the flow ${flow.name}`}; a promotion only goes forward`);
    }
    const skipped = flow.environments.slice((0,questions/* positionOf */.df)(flow, from) + 1, (0,questions/* positionOf */.df)(flow, to)).map(({ name }) => name);
    throw new errors/* RefusedError */.fk('environment-skipped', `${application} cannot go from ${from} straight to ${to}: ${skipped.join(', ')} ${skipped.length === 1 ? 'comes' : 'come'} between; promote it to ${skipped[0]} first`);
}

// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/records/chain.js
var chain = __webpack_require__(55542);
// EXTERNAL MODULE: ./lib/src/registry/completeness.js
var completeness = __webpack_require__(86806);
;// CONCATENATED MODULE: ./lib/src/steps/promote/rollback.js







/**
 * What an environment is to go back to: in its own registry, named by version or digest, and with a record that it ran
 * there. Throws UsageError where there is no such version, RefusedError where no record shows it.
 */
async function namedForRollback({ flow, application, to }, { version, 'expect-digest': expected }, context) {
    const repository = (0,registry_reference/* parseLocation */.zS)(to.registry, application.image);
    const place = context.ports.registries.open(repository);
    const tag = version === undefined ? undefined : (0,tag_name/* tagOfVersion */.m)(version);
    const manifest = tag === undefined ? undefined : await place.manifest(tag);
    const digest = tag === undefined ? (0,registry_digest/* parseDigest */.m)(expected ?? '', 'expect-digest') : manifest?.descriptor.digest;
    const where = (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(repository, { ...(tag !== undefined && { tag }) }));
    if (digest === undefined) {
        throw new errors/* UsageError */.eb('no-such-version', `${where} is not there, so ${to.name} cannot go back to it; krci-deploy history --application ${application.name} lists what ran there`);
    }
    const entry = { digest, flow: flow.name, application: application.name, environment: to.name };
    const proof = (0,chain/* requireReturn */.q1)(await (0,read/* recordsOf */.M)(place, digest), entry, await context.trust(flow), place.name);
    const { missing } = await (0,completeness/* completeness */.P)(place, digest);
    if (missing.length > 0) {
        throw new errors/* RefusedError */.fk('rollback-incomplete', `${place.name} no longer holds all of ${(0,registry_digest/* shortDigest */.VK)(digest)}: gone are ${missing.length} of its parts, ${missing[0]?.digest} first; copy it there again with "source" and "destination", then roll back`);
    }
    const { name, snapshot } = await context.gitops(flow);
    return {
        repository,
        tag: tag ?? proof.promotion.version,
        digest,
        manifest,
        where,
        ...(snapshot.commit === undefined ? {} : { gitops: { repository: name, revision: snapshot.commit } }),
    };
}

// EXTERNAL MODULE: ./lib/src/steps/promote/running.js
var running = __webpack_require__(15626);
;// CONCATENATED MODULE: ./lib/src/steps/promote/source.js






/** Finds what is promoted and resolves it, once. Throws UsageError, RefusedError and RemoteError. */
async function sourceOf(route, inputs, context) {
    const { ports } = context;
    const named = route.kind === 'flow' ? await namedByFlow(route, inputs, context) : namedByReference(route.source);
    const manifest = named.manifest ?? (named.digest === undefined ? await readTagged(named, ports) : undefined);
    const digest = named.digest ?? manifest?.descriptor.digest;
    if (digest === undefined)
        throw noSuchVersion(named);
    refuseOther(digest, inputs['expect-digest'], named.where);
    refuseOtherVersion(named, inputs['expect-version']);
    const { repository, tag, gitops } = named;
    return { repository, digest, tag, manifest, ...(gitops === undefined ? {} : { gitops }) };
}
async function namedByFlow(route, inputs, context) {
    if (route.rollback)
        return namedForRollback(route, inputs, context);
    if (route.from !== undefined)
        return (0,running/* runningIn */.j)(route.from, route, context);
    if (inputs.source !== undefined)
        return namedByReference(inputs.source);
    if (inputs.version === undefined) {
        throw new errors/* UsageError */.eb('source-missing', `${route.to.name} is the first environment and takes what was built: expected the input "version" or "source"`);
    }
    const repository = (0,registry_reference/* parseLocation */.zS)(route.to.registry, route.application.image);
    const tag = (0,tag_name/* tagOfVersion */.m)(inputs.version);
    return { repository, tag, digest: undefined, where: (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(repository, { tag })) };
}
function namedByReference(text) {
    const reference = (0,registry_reference.parseReference)(text, { what: 'source', pointing: 'one' });
    return { repository: (0,registry_reference/* pointAt */.sd)(reference), tag: reference.tag, digest: reference.digest, where: text };
}
/** What the tag names, in one request. */
async function readTagged({ repository, tag = '' }, ports) {
    return ports.registries.open(repository).manifest(tag);
}
function noSuchVersion({ repository, tag = '' }) {
    return new errors/* UsageError */.eb('no-such-version', `${(0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(repository, { tag }))} is not there; check the version, or build and push it first`);
}
/** As `refuseOther`, by the name that the artifact has where it comes from. */
function refuseOtherVersion({ tag, where }, expected) {
    if (expected === undefined || tag === (0,tag_name/* tagOfVersion */.m)(expected))
        return;
    throw new errors/* RefusedError */.fk('version-mismatch', `expected the version ${expected}, found ${tag ?? 'a digest without one'} in ${where}: it is not what was approved; approve what is there now, or promote what was approved`);
}
/** Compare-and-set: what was approved is what is moved. */
function refuseOther(found, expected, where) {
    if (expected === undefined || found === (0,registry_digest/* parseDigest */.m)(expected, 'expect-digest'))
        return;
    throw new errors/* RefusedError */.fk('digest-mismatch', `expected ${(0,registry_digest/* shortDigest */.VK)(expected)}, found ${(0,registry_digest/* shortDigest */.VK)(found)} in ${where}: it is not what was approved; approve what is there now, or promote what was approved`);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/promotion.js












/** Reads Git and both registries and changes nothing. Throws UsageError, RefusedError and RemoteError. */
async function planPromotion(request, context) {
    const route = await routeOf(request, context);
    const reference = destinationOf(route, request);
    const looked = lookAhead(reference, context);
    const source = await sourceOf(route, request, context);
    const tag = tagFor(source, reference, request);
    const rollback = route.kind === 'flow' && route.rollback;
    if (route.kind === 'flow' && !rollback)
        (0,channels/* requireChannel */.hn)(route.to, tag, route.application.name);
    const beside = { digest: source.digest, source: source.repository, destination: (0,registry_reference/* pointAt */.sd)(reference) };
    const entrance = await (0,promote_entrance/* requireEntrance */.g)({ route, ...beside }, request, context);
    const following = rollback ? { names: [], allowMove: [] } : followingOf(route, tag, request);
    const own = await (0,place/* planPlace */.J)({ reference, tag, looked }, source, following, context.ports.registries);
    const way = { source, destination: own.destination, tag };
    const record = route.kind === 'flow' ? await (0,promote_record/* planRecord */.x)({ ...way, route }, request, context) : undefined;
    const replicas = await (0,promote_replicas/* planReplicas */.ns)(request.replicas, source, { reference, tag, following }, context.ports);
    return {
        ...own,
        application: request.application,
        from: route.kind === 'flow' ? route.from?.name : undefined,
        to: route.kind === 'flow' ? route.to.name : undefined,
        rollback,
        source: source.repository,
        sourceTag: source.tag,
        digest: source.digest,
        replicas: await recordedReplicas(replicas, source.digest, record, context),
        record,
        entrance,
    };
}
async function routeOf(request, context) {
    if (request.to !== undefined)
        return flowRoute(request, await context.requireFlow(), request.to);
    return referenceRoute(request);
}
function destinationOf(route, { version }) {
    if (route.kind === 'flow')
        return (0,registry_reference/* parseLocation */.zS)(route.to.registry, route.application.image);
    const reference = (0,registry_reference.parseReference)(route.destination, { what: 'destination', pointing: 'tag' });
    if (reference.tag !== undefined && version !== undefined && reference.tag !== (0,tag_name/* tagOfVersion */.m)(version)) {
        throw new errors/* UsageError */.eb('two-versions', `expected one tag for the destination, found ${reference.tag} in "destination" and ${version} in "version"`);
    }
    return reference;
}
/** A tag that is known before the artifact is asked for together with it: a registry may be far away. */
function lookAhead(reference, { ports }) {
    if (reference.tag === undefined)
        return undefined;
    const looked = ports.registries.open(reference).resolve(reference.tag);
    // Whoever waits for it hears of it; what ends before that has a reason of its own.
    looked.catch(() => { });
    return looked;
}
function tagFor(source, destination, { version }) {
    const tag = destination.tag ?? (version === undefined ? source.tag : (0,tag_name/* tagOfVersion */.m)(version));
    if (tag !== undefined)
        return (0,tag_name/* tagOfVersion */.m)(tag);
    throw new errors/* UsageError */.eb('version-missing', 'expected the input "version": the artifact has no tag that it could keep at the destination');
}
/** The flow's floating tags and those of the run; what may move is the flow's to say, where there is one. */
function followingOf(route, tag, { floating, 'allow-move': allowMove }) {
    if (route.kind === 'references')
        return { names: (0,floating_names/* floatingNames */.d)(floating, tag, undefined), allowMove };
    const { name, tags } = route.to;
    return { names: (0,floating_names/* floatingNames */.d)([...tags.floating, ...floating], tag, name), allowMove: tags.allowMove };
}
async function recordedReplicas(replicas, digest, record, { ports }) {
    const planned = [];
    for (const replica of replicas) {
        const present = record?.present;
        const beside = present === undefined ? [] : await (0,read/* recordsOf */.M)(ports.registries.open(replica.destination), digest);
        planned.push({ ...replica, recorded: beside.some((one) => one.digest === present) });
    }
    return planned;
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/of-one.js
/** Inputs that can be true of one artifact alone. */
const ofOne = [
    'source',
    'destination',
    'replicas',
    'version',
    'expect-digest',
    'expect-version',
    'verdict-file',
];
/** What each entry of a set says for itself: its artifacts may come from several commits, those of one build do not. */
const ofEntry = [...ofOne, 'source-commit'];

// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __webpack_require__(27450);
// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var declaration = __webpack_require__(61853);
;// CONCATENATED MODULE: ./lib/src/steps/promote/set-file.js




const mostBytes = 1024 * 1024;
const mostEntries = 2000;
/** What an entry may say, under the names that the inputs have. */
const keys = ['application', ...ofEntry];
/**
 * The promotions that a file lists, each on top of what the run says for all. Entries pass the same declaration as
 * inputs do. Throws UsageError for a file that is no such list.
 */
async function readSet(file, common, files) {
    const bytes = await files.read(file);
    if (bytes === undefined)
        throw wrong(file, 'there is no such file');
    if (bytes.length > mostBytes)
        throw wrong(file, `it has ${bytes.length} bytes, more than the ${mostBytes} that are read`);
    const entries = entriesOf(file, await dataOf(file, bytes));
    if (entries.length === 0)
        throw wrong(file, 'it is empty');
    if (entries.length > mostEntries)
        throw wrong(file, `it lists ${entries.length} promotions, at most ${mostEntries} travel together`);
    const requests = entries.map((entry, at) => requestOf(file, entry, at, common));
    refuseTwice(file, requests);
    return requests;
}
/** JSON, or the YAML that reads like it: without aliases, tags and keys that are there twice. */
async function dataOf(file, bytes) {
    const { boundedTokens } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 96073));
    const { Composer } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const text = new TextDecoder().decode(bytes);
    const tokens = boundedTokens(text, (_code, why) => wrong(file, `it ${why}`));
    const [document, second] = [...new Composer({ uniqueKeys: true, strict: true }).compose(tokens)];
    const [problem] = document?.errors ?? [];
    if (document === undefined || problem !== undefined || second !== undefined)
        throw wrong(file, `it is neither JSON nor one document of YAML${problem === undefined ? '' : ` (${problem.code})`}`);
    try {
        const data = document.toJS({ maxAliasCount: 0 });
        return data;
    }
    catch {
        throw wrong(file, 'it has YAML aliases; write the values out');
    }
}
/** A list, or KubeRocketCI's payload: `{"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}`. */
function entriesOf(file, data) {
    if (Array.isArray(data)) {
        return data.map((entry, at) => {
            if (isRecord(entry))
                return entry;
            throw wrong(file, `its entry ${at + 1} is no object`);
        });
    }
    if (!isRecord(data))
        throw wrong(file, 'it is neither a list nor an object');
    return Object.entries(data).map(([application, entry]) => {
        const { imageTag, imageDigest, customValues: _customValues, ...rest } = isRecord(entry) ? entry : { none: true };
        const [unknown] = Object.keys(rest);
        if (unknown !== undefined || typeof imageTag !== 'string')
            throw wrong(file, `expected imageTag and imageDigest of ${JSON.stringify(application.slice(0, 80))}`);
        return imageDigest === undefined
            ? { application, version: imageTag }
            : { application, version: imageTag, 'expect-digest': imageDigest };
    });
}
function requestOf(file, entry, at, common) {
    const where = `${file}, entry ${at + 1}`;
    const raw = new Map();
    for (const [name, value] of Object.entries(entry)) {
        if (!isKey(name))
            throw wrong(file, `its entry ${at + 1} has the key ${JSON.stringify(name.slice(0, 80))}; known are ${keys.join(', ')}`);
        raw.set(name, textOf(value, file, `${name} of entry ${at + 1}`));
    }
    const values = (0,parse/* parseInputs */.TL)(declaration/* declaration */.H, raw, (name) => `${where}: ${name}`);
    const [application, ...others] = values.application;
    if (others.length > 0)
        throw wrong(file, `its entry ${at + 1} names several applications; give each an entry`);
    const own = Object.fromEntries(keys.filter((key) => raw.has(key)).map((key) => [key, values[key]]));
    // The environment of the run is where applications go; a pair of references says itself where it goes.
    const ends = application === undefined && raw.has('destination') ? { to: undefined, from: undefined } : {};
    return { ...common, ...ends, ...own, application };
}
function textOf(value, file, what) {
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value.join('\n');
    throw wrong(file, `the ${what} is no text; versions such as 1.10 need quotes in YAML`);
}
function refuseTwice(file, requests) {
    const names = requests.flatMap(({ application }) => application ?? []);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw wrong(file, `it names ${twice} twice`);
}
function isKey(name) {
    return keys.some((key) => key === name);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wrong(file, why) {
    return new errors/* UsageError */.eb('invalid-set', `expected promotions in ${file}, as in [{"application":"cart","version":"1.3.0"}] or [{"source":"…","destination":"…"}]: ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/request.js



/**
 * One request for each application, or for each entry of a set. Throws UsageError for inputs that are about one
 * artifact where there are several.
 */
async function requestsOf(inputs, { files }) {
    const { application: applications, set, ...rest } = inputs;
    if (set !== undefined) {
        refuseOfOne(inputs, ofEntry, `the file ${set} says it for each`);
        if (applications.length > 0)
            throw exclude('set', 'application', 'the file says which applications are promoted');
        return readSet(set, { ...rest, application: undefined }, files);
    }
    if (applications.length > 1)
        refuseOfOne(inputs, ofOne, 'for several applications, a file of "set" says it for each');
    request_refuseTwice(applications);
    const names = applications.length === 0 ? [undefined] : applications;
    return names.map((application) => Object.assign({ application }, rest));
}
function refuseOfOne(inputs, names, why) {
    const found = givenOf(inputs, names);
    if (found === undefined)
        return;
    throw new errors/* UsageError */.eb('input-of-one', `the input "${found}" is about one artifact, and several are promoted: ${why}`);
}
/** The first of the inputs that says anything. */
function givenOf(inputs, names) {
    return names.find((name) => {
        const value = inputs[name];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
    });
}
function request_refuseTwice(applications) {
    const twice = applications.find((name, at) => applications.indexOf(name) !== at);
    if (twice !== undefined)
        throw new errors/* UsageError */.eb('application-twice', `expected each application once, found ${twice} twice`);
}
function exclude(one, other, why) {
    return new errors/* UsageError */.eb('input-conflict', `the inputs ${one} and ${other} exclude each other: ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/auto.js













/**
 * What a run without a person would promote: of each application what runs in the environment before, or the newest
 * version that was built for the first one. What has nothing to promote is left out; what is refused is refused for
 * itself alone. Throws UsageError and RefusedError for what is wrong with the run as a whole.
 */
async function planAuto(inputs, context) {
    const { application: names, ...rest } = inputs;
    const { flow, environment } = await targetOf(inputs, context);
    const applications = names.length > 0 ? names.map((name) => (0,questions/* applicationOf */.KM)(flow, name)) : travelling(flow, environment);
    const decided = await (0,bounded/* mapBounded */.y)(applications, promote_context/* atOnce */.z, (application) => decide({ ...rest, application: application.name }, { flow, environment, application }, context));
    return {
        promotions: decided.filter((one) => 'copy' in one),
        left: decided.filter((one) => 'why' in one),
        refused: decided.filter((one) => 'error' in one),
    };
}
async function targetOf(inputs, context) {
    const { to } = inputs;
    const named = inputs.rollback ? 'rollback' : givenOf(inputs, ['set', ...ofEntry]);
    if (named !== undefined) {
        throw new errors/* UsageError */.eb('input-conflict', `the inputs auto and ${named} exclude each other: auto finds out itself what is promoted`);
    }
    if (to === undefined)
        throw new errors/* UsageError */.eb('to-missing', 'expected the input "to" beside "auto": the environment');
    const flow = await context.requireFlow();
    const environment = (0,questions/* environmentOf */.p7)(flow, to);
    if (environment.promotion === 'automatic')
        return { flow, environment };
    throw new errors/* RefusedError */.fk('not-automatic', `${to} is entered by ${environment.promotion} promotion, and "auto" promotes without anybody asking: name the application and leave "auto" out, or set promotion: automatic in the flow file`);
}
function travelling(flow, environment) {
    const first = (0,questions/* environmentBefore */.VW)(flow, environment.name) === undefined;
    return flow.applications.filter(({ promoted }) => first || promoted !== false);
}
async function decide(request, where, context) {
    const { name } = where.application;
    try {
        return (await lower(request, where, context)) ?? (await candidate(request, where, context));
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return nothingYet.has(error.code) ? { application: name, why: error.message } : { name, error };
    }
}
/** Refusals that say that there is nothing to promote yet, which is no failure of a run that looks what there is. */
const nothingYet = new Set([
    'environment-skipped',
    'channel-closed',
    'verdict-missing',
    'verdict-closed',
    'verdict-expired',
    'verdict-other-policy',
    'verdict-other-environment',
]);
/** What runs in the environment before may be older: a rollback there is none here. */
async function lower(request, where, context) {
    const { flow, environment, application } = where;
    const before = (0,questions/* environmentBefore */.VW)(flow, environment.name);
    if (before === undefined)
        return undefined;
    const route = flowRoute(request, flow, environment.name);
    const [here, there] = [await (0,running/* replacedIn */.S)(route, context), await (0,running/* replacedIn */.S)({ ...route, to: before }, context)];
    const [ours, theirs] = [here, there].map((image) => (image?.tag === undefined ? undefined : (0,channels/* versionOfTag */.mx)(image.tag)));
    if (ours === undefined || theirs === undefined || (0,semver/* compareVersions */.Zy)(theirs, ours) >= 0)
        return undefined;
    return {
        application: application.name,
        why: `${environment.name} runs ${here?.tag}, which is higher than the ${there?.tag} of ${before.name}`,
    };
}
/** Tried from the newest on: what the gate has not opened for yet is passed over. */
const mostTried = 10;
async function candidate(request, where, context) {
    const { flow, environment, application } = where;
    if ((0,questions/* environmentBefore */.VW)(flow, environment.name) !== undefined)
        return planPromotion(request, context);
    const repository = context.ports.registries.open((0,registry_reference/* parseLocation */.zS)(environment.registry, application.image));
    const versions = await newestVersions(repository, environment, mostTried);
    let passedOver;
    for (const version of versions) {
        try {
            return await planPromotion({ ...request, version }, context);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg) || !nothingYet.has(error.code))
                throw error;
            passedOver ??= error;
        }
    }
    const why = passedOver?.message ?? `${repository.name} holds no version that ${environment.name} takes`;
    return { application: application.name, why };
}

// EXTERNAL MODULE: ./lib/src/steps/promote/capabilities.js
var capabilities = __webpack_require__(16171);
// EXTERNAL MODULE: ./lib/src/steps/promote/failures.js
var failures = __webpack_require__(6610);
// EXTERNAL MODULE: ./lib/src/steps/promote/timely.js
var timely = __webpack_require__(32067);
;// CONCATENATED MODULE: ./lib/src/steps/promote/plan.js











/**
 * Plans everything before anything moves: what one of them is refused for, is said for all of them, and nothing is
 * done. Reads Git and registries and changes nothing. Throws UsageError, RefusedError, EvidenceError and RemoteError.
 */
async function plan(inputs, ports, options = {}) {
    const context = await (0,promote_context/* contextOf */.V)(inputs, (0,timely/* timely */.h)(ports, inputs.timeout), options);
    const chosen = inputs.auto
        ? { isSet: true, ...(await planAuto(inputs, context)) }
        : await planRequested(await requestsOf(inputs, ports), context, inputs.set !== undefined);
    const thorough = inputs['dry-run'];
    return {
        ...chosen,
        capabilities: await (0,capabilities/* capabilitiesOf */.S)(chosen.promotions, context.ports.registries, thorough),
        isProbed: thorough,
        payloadFile: inputs['payload-file'],
        timeout: inputs.timeout,
    };
}
async function planRequested(requests, context, named) {
    const promotions = await planAll(requests, context);
    plan_refuseTwice(promotions);
    // The gate of the same run has not spoken yet.
    if (!context.gateRuns)
        for (const { entrance } of promotions)
            await (0,promote_entrance/* openEntrance */.X)(entrance, context.ports);
    return { promotions, isSet: named || requests.length > 1, left: [], refused: [] };
}
async function planAll(requests, context) {
    const planned = await (0,bounded/* mapBounded */.y)(requests, promote_context/* atOnce */.z, async (request) => {
        try {
            return await planPromotion(request, context);
        }
        catch (error) {
            if (requests.length > 1 && error instanceof errors/* StepError */.zg)
                return { name: nameOfRequest(request), error };
            throw error;
        }
    });
    const refused = planned.filter((one) => 'error' in one);
    if (refused.length > 0)
        throw (0,failures/* failureOfSet */.s)(refused, `nothing was promoted of ${requests.length}`);
    return planned.filter((one) => 'copy' in one);
}
function nameOfRequest({ application, destination }) {
    return application ?? destination ?? 'a promotion';
}
/** Two promotions to one tag could not both be right. */
function plan_refuseTwice(promotions) {
    const seen = new Set();
    for (const one of promotions.flatMap((promotion) => [promotion, ...promotion.replicas])) {
        const name = (0,registry_reference/* formatReference */.FH)((0,registry_reference/* pointAt */.sd)(one.destination, { tag: one.tag }));
        if (seen.has(name)) {
            throw new errors/* UsageError */.eb('destination-twice', `expected each place once in a set, found ${name} twice`);
        }
        seen.add(name);
    }
}


/***/ }),

/***/ 6990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var declaration = __webpack_require__(61853);
// EXTERNAL MODULE: ./lib/src/bounded.js
var bounded = __webpack_require__(40527);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/steps/promote/context.js
var context = __webpack_require__(83726);
// EXTERNAL MODULE: ./lib/src/registry/attach.js
var attach = __webpack_require__(20687);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var digest = __webpack_require__(57410);
;// CONCATENATED MODULE: ./lib/src/registry/gate.js
function createGate(room) {
    const waiting = [];
    let inside = 0;
    function leaving() {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            const next = waiting.shift();
            if (next === undefined)
                inside -= 1;
            else
                next();
        };
    }
    return {
        enter: () => new Promise((resolve) => {
            const enter = () => resolve(leaving());
            if (inside >= room) {
                waiting.push(enter);
                return;
            }
            inside += 1;
            enter();
        }),
    };
}

;// CONCATENATED MODULE: ./lib/src/registry/bytes-text.js
/** Decimal units, as registries show them: `999 B`, `1.2 kB`, `64 MB`. */
function bytesText(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    for (; value >= 999.5 && unit < units.length - 1; unit += 1)
        value /= 1000;
    return `${value.toFixed(value < 9.95 ? 1 : 0)} ${units[unit]}`;
}

;// CONCATENATED MODULE: ./lib/src/registry/progress.js

/** Long enough for a CI log to stay readable, short enough to show that something happens. Milliseconds. */
const calm = 10_000;
/** For a line that a person watches. */
const lively = 200;
/**
 * Says now and then how far a copy of `total` bytes is: in one line that changes where somebody watches, else in lines
 * ten seconds apart. A copy that is done sooner leaves nothing behind.
 */
function createProgress(total, name, { clock, log }) {
    const start = clock.now().getTime();
    let passed = 0;
    let last = start;
    let active = 0;
    function tell() {
        const now = clock.now().getTime();
        if (now - last < (log.status === undefined ? calm : lively))
            return;
        last = now;
        const share = total === 0 ? 100 : Math.min(100, Math.floor((passed / total) * 100));
        const line = `${name}: ${bytesText(passed)} of ${bytesText(total)} copied (${share} %)`;
        if (log.status === undefined)
            log.info(line);
        else
            log.status(`${line}, ${bytesText(Math.round((passed / (now - start)) * 1000))}/s`);
    }
    function ended() {
        active -= 1;
        if (active === 0)
            log.status?.('');
    }
    return {
        count: async function* (content) {
            let own = 0;
            let whole = false;
            active += 1;
            try {
                for await (const chunk of content) {
                    own += chunk.length;
                    passed += chunk.length;
                    tell();
                    yield chunk;
                }
                whole = true;
            }
            finally {
                if (!whole)
                    passed -= own;
                ended();
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/src/registry/retrying.js
var retrying = __webpack_require__(39848);
;// CONCATENATED MODULE: ./lib/src/registry/copy.js






/**
 * Carries a plan out: blobs first, then manifests, those that an index names before it, then what makes attachments
 * findable. No tag of a version is touched. Killed at any point it leaves parts that nothing names, and the next run finds them. Throws RemoteError and RefusedError with
 * the side that failed.
 */
async function copyArtifact(plan, source, destination, options) {
    const lanes = options.concurrency ?? 4;
    const progress = createProgress(plan.bytes, destination.name, options);
    const way = { source, destination, clock: options.clock, log: options.log, progress, gate: createGate(lanes) };
    // A registry takes its time to store what has arrived; others may be on their way meanwhile.
    const moved = await (0,bounded/* mapBounded */.y)(plan.blobs, 2 * lanes, async (blob) => ({ blob, how: await moveBlob(blob, way) }));
    const wanted = plan.manifests.map((level) => level.filter(({ action }) => action === 'copy'));
    for (const level of wanted)
        await (0,bounded/* mapBounded */.y)(level, 4, (manifest) => destination.putManifest(manifest));
    let attached = 0;
    for (const attachment of plan.attachments)
        attached += Number(await (0,attach/* attach */.K)(attachment, destination));
    const copied = moved.filter(({ how }) => how === 'copy');
    const count = (action) => moved.filter(({ how }) => how === action).length;
    return {
        manifests: wanted.flat().length,
        blobsCopied: copied.length,
        blobsMounted: count('mount'),
        blobsPresent: count('present'),
        attached,
        bytes: copied.reduce((sum, { blob }) => sum + blob.descriptor.size, 0),
    };
}
/** Does what is planned for a blob and says what it came to: a mount that is refused becomes a copy. */
async function moveBlob({ descriptor, action }, way) {
    const { source, destination, clock, log } = way;
    if (action === 'present' || action === 'elsewhere')
        return action;
    if (action === 'mount') {
        if (await destination.mount(descriptor, source))
            return 'mount';
        log.debug(`${destination.name} does not mount ${(0,digest/* shortDigest */.VK)(descriptor.digest)} from ${source.name}; copying it`);
        if (await destination.hasBlob(descriptor))
            return 'present';
    }
    // A stream that broke cannot be resumed in the middle of a PUT: both sides start again.
    await (0,retrying/* retryAttempt */.A)(clock, () => send(descriptor, way));
    log.debug(`copied ${(0,digest/* shortDigest */.VK)(descriptor.digest)}, ${descriptor.size} bytes, to ${destination.name}`);
    return 'copy';
}
async function send(blob, { source, destination, progress, gate }) {
    let leave;
    async function* content() {
        leave = await gate.enter();
        try {
            yield* progress.count(source.blob(blob));
        }
        finally {
            leave();
        }
    }
    try {
        await destination.putBlob(blob, content());
    }
    finally {
        leave?.();
    }
}

;// CONCATENATED MODULE: ./lib/src/registry/tee.js
/**
 * One stream for several readers, in step: the next chunk is fetched when each has taken the last, so no more than one
 * is held whoever is slow. A reader that stops no longer counts; when all have, the stream is closed. An error of the
 * stream is every reader's error.
 */
function tee(content, readers) {
    const source = content[Symbol.asyncIterator]();
    let active = readers;
    const waiting = new Set();
    function fetchWhenAllWait() {
        if (active === 0 || waiting.size < active)
            return;
        const round = [...waiting];
        waiting.clear();
        source.next().then((result) => round.forEach((one) => one.resolve(result.done === true ? end : result)), (error) => round.forEach((one) => one.reject(error)));
    }
    function join() {
        let mine;
        let left = false;
        const leave = async () => {
            if (left)
                return;
            left = true;
            active -= 1;
            if (mine !== undefined && waiting.delete(mine))
                mine.resolve(end);
            if (active === 0)
                await source.return?.();
            else
                fetchWhenAllWait();
        };
        const next = async () => {
            if (left)
                return end;
            return new Promise((resolve, reject) => {
                mine = { resolve, reject };
                waiting.add(mine);
                fetchWhenAllWait();
            });
        };
        const stop = async () => {
            await leave();
            return end;
        };
        return { leave, [Symbol.asyncIterator]: () => ({ next, return: stop }) };
    }
    return Array.from({ length: readers }, join);
}
const end = { done: true, value: undefined };

;// CONCATENATED MODULE: ./lib/src/registry/copy-many.js




/** Connections that may be held at once by blobs on their way; fewer blobs travel together when more places want them. */
const mostStreams = 12;
/**
 * Carries out several plans for one source. A blob that more than one destination lacks is read once. Each destination
 * succeeds or fails on its own; what a shared read could not deliver is copied for that destination alone. Results are
 * in the order of the copies.
 */
async function copyToAll(copies, source, options) {
    const delivered = await shareBlobs(copies, source);
    return Promise.allSettled(copies.map(async ({ plan, destination }, at) => {
        const done = delivered.filter((one) => one.to === at);
        const copied = await copyArtifact(without(plan, new Set(done.map(({ blob }) => blob.digest))), source, destination, options);
        const bytes = done.reduce((sum, { blob }) => sum + blob.size, copied.bytes);
        const { blobsCopied, blobsPresent } = copied;
        return { ...copied, bytes, blobsCopied: blobsCopied + done.length, blobsPresent: blobsPresent - done.length };
    }));
}
async function shareBlobs(copies, source) {
    const wanted = new Map();
    for (const [at, { plan }] of copies.entries()) {
        for (const { descriptor: blob, action } of plan.blobs) {
            if (action !== 'copy')
                continue;
            const entry = wanted.get(blob.digest) ?? { blob, to: [] };
            entry.to.push(at);
            wanted.set(blob.digest, entry);
        }
    }
    const shared = [...wanted.values()].filter(({ to }) => to.length > 1);
    const atOnce = Math.max(1, Math.floor(mostStreams / (copies.length + 1)));
    const results = await (0,bounded/* mapBounded */.y)(shared, atOnce, async ({ blob, to }) => {
        const readers = tee(source.blob(blob), to.length);
        const taken = await Promise.all(readers.map((reader, index) => take(blob, reader, copies[to[index] ?? 0])));
        return to.filter((_at, index) => taken[index]).map((at) => ({ to: at, blob }));
    });
    return results.flat();
}
/** Whether the destination has the blob now. Why not is found out when it is copied alone. */
async function take(blob, reader, copy) {
    try {
        await copy?.destination.putBlob(blob, reader);
        return copy !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return false;
        throw error;
    }
    finally {
        await reader.leave();
    }
}
/** The plan with these blobs no longer to be copied. */
function without(plan, done) {
    const blobs = plan.blobs.map((one) => done.has(one.descriptor.digest) ? { descriptor: one.descriptor, action: 'present' } : one);
    return { ...plan, blobs };
}

// EXTERNAL MODULE: ./lib/src/steps/promote/entrance.js + 2 modules
var entrance = __webpack_require__(44772);
// EXTERNAL MODULE: ./lib/src/steps/promote/place.js + 4 modules
var place = __webpack_require__(67952);
// EXTERNAL MODULE: ./lib/src/records/attach.js
var records_attach = __webpack_require__(87898);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/steps/promote/replicas.js
var promote_replicas = __webpack_require__(43416);
;// CONCATENATED MODULE: ./lib/src/steps/promote/record-write.js




/** The record but for its time. */
function finishDraft({ draft }, { gate, approvers }, manifest, ports) {
    const revision = (0,registry_manifest/* contentOf */.$E)(manifest, 'the artifact').annotations?.['org.opencontainers.image.revision'];
    return {
        ...(revision === undefined || revision === '' ? {} : { commit: revision.slice(0, 64) }),
        ...draft,
        ...(gate === undefined ? {} : { gate }),
        approvers,
        tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
    };
}
/** Writes the record unless it is there and nothing changed. Returns its digest and whether it is new. */
async function writeRecord(plan, promotion, manifest, { destination, changed }, ports) {
    if (plan.present !== undefined && !changed)
        return { digest: plan.present, written: false };
    const dated = { ...promotion, time: ports.clock.now().toISOString() };
    const digest = await (0,records_attach/* attachRecord */.LL)(ports.registries.open(destination), manifest.descriptor, dated, plan.key);
    return { digest, written: true };
}
/** Who approved this run's entry, where the platform says so: a record is no reason to fail after the approval. */
async function approversOf(environment, { platform, log }) {
    if (platform.kind === 'local')
        return [];
    try {
        const approvals = await platform.approvals();
        const approved = approvals.filter((one) => one.state === 'approved' && one.environment === environment);
        return [...new Set(approved.map(({ reviewer }) => reviewer))].slice(0, 100);
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        log.warn(`the record names no approvers: ${error.message}`);
        return [];
    }
}
/** Puts the record beside the artifact in every replica. All are tried; the first failure is thrown in the end. */
async function carryToReplicas(record, { destination, replicas, copy }, registries) {
    const from = registries.open(destination);
    const { descriptor } = copy.manifest;
    const carried = await Promise.allSettled(replicas.map(async (replica) => (0,records_attach/* carryRecord */.ZY)(from, registries.open(replica.destination), descriptor, record)));
    return carried.map(promote_replicas/* valueOf */.RP).includes(true);
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/move.js






/** Asks what is asked last and before anything moves: what the gate has said, and who approved. */
async function makeReady(plans, ports) {
    const recorded = plans.find(({ record }) => record !== undefined);
    // All promotions of a run enter one environment.
    const approvers = recorded?.to === undefined ? [] : await approversOf(recorded.to, ports);
    const ready = [];
    for (const plan of plans) {
        const gate = await (0,entrance/* openEntrance */.X)(plan.entrance, ports);
        const { manifest } = plan.copy;
        const said = { approvers, ...(gate === undefined ? {} : { gate }) };
        ready.push({ plan, draft: plan.record && finishDraft(plan.record, said, manifest, ports) });
    }
    return ready;
}
/** Copies what is missing, looks that all of it arrived, and only then lets a tag say so, and a record why. */
async function move({ plan, draft }, ports) {
    const { registries } = ports;
    const copies = [plan, ...plan.replicas].map(({ copy, destination }) => ({
        plan: copy,
        destination: registries.open(destination),
    }));
    const [own, ...others] = await copyToAll(copies, registries.open(plan.source), ports);
    const copied = (0,promote_replicas/* valueOf */.RP)(own);
    const changed = await (0,place/* finishPlace */.p)(plan, copied, registries);
    const record = plan.record && draft && (await writeRecord(plan.record, draft, plan.copy.manifest, { ...plan, changed }, ports));
    const replicated = await (0,promote_replicas/* finishReplicas */.R1)(plan.replicas, others, ports);
    const carried = record !== undefined && (await carryToReplicas(record.digest, plan, registries));
    return {
        plan,
        copied,
        changed: changed || replicated || carried || record?.written === true,
        record: record?.digest,
        recordPlaces: record === undefined ? [] : placesOf(plan, record.digest),
    };
}
function placesOf(plan, digest) {
    return [plan, ...plan.replicas].map(({ destination }) => (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { digest })));
}

// EXTERNAL MODULE: ./lib/src/registry/copy-plan.js + 3 modules
var copy_plan = __webpack_require__(67062);
// EXTERNAL MODULE: ./lib/src/steps/promote/failures.js
var failures = __webpack_require__(6610);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/promote/capabilities.js
var capabilities = __webpack_require__(16171);
// EXTERNAL MODULE: ./lib/src/steps/promote/record.js
var promote_record = __webpack_require__(58092);
;// CONCATENATED MODULE: ./lib/src/steps/promote/report.js






/** What would be done, for people. */
function describe(plan) {
    const [only] = plan.promotions;
    const probed = plan.isProbed ? (0,capabilities/* capabilitiesBlocks */.D)(plan.capabilities) : [];
    if (!plan.isSet && only !== undefined)
        return [...describeOne(only), ...probed];
    const rows = plan.promotions.map((one) => [
        nameOf(one),
        one.tag,
        (0,digest/* shortDigest */.VK)(one.digest),
        one.to ?? (0,reference/* formatReference */.FH)(one.destination),
        isDone(one) ? 'there already' : `${bytesText(one.copy.bytes)} to copy`,
    ]);
    return [
        (0,report/* heading */.R_)('promote: plan'),
        (0,report/* paragraph */.FY)(plan.promotions.length === 1
            ? 'One promotion.'
            : `${plan.promotions.length} promotions, each of which succeeds or fails for itself.`),
        (0,report/* table */.tp)(['what', 'tag', 'digest', 'to', 'plan'], rows),
        ...leftBlocks(plan.left),
        ...plan.refused.map(({ name, error }) => (0,report/* paragraph */.FY)(`${name} is refused: ${error.message}`)),
        ...probed,
    ];
}
function leftBlocks(left) {
    if (left.length === 0)
        return [];
    return [(0,report/* paragraph */.FY)('Left out:'), (0,report/* listing */.RR)(left.map(({ application, why }) => `${application}: ${why}`))];
}
function describeOne(plan) {
    return [
        (0,report/* heading */.R_)('promote: plan'),
        (0,report/* paragraph */.FY)(`${sentenceOf(plan)}.`),
        ...route(plan),
        parts(plan),
        ...recordBlocks(plan),
    ];
}
/** What was done. */
function outcomeReport(plan, headline, copied) {
    const rows = [
        ['layers and configurations', copied.blobsCopied, copied.blobsMounted, copied.blobsPresent],
        ['manifests', copied.manifests, 0, plan.copy.manifests.flat().length - copied.manifests],
    ].map((row) => row.map(String));
    return [
        (0,report/* heading */.R_)('promote'),
        (0,report/* paragraph */.FY)(`${headline}.`),
        ...route(plan),
        (0,report/* table */.tp)(['part', 'copied', 'mounted', 'there already'], rows),
    ];
}
/** What was done of a set. */
function setReport(headline, moved, failed, left) {
    const rows = [
        ...moved.map(({ plan, changed, copied }) => [
            nameOf(plan),
            plan.tag,
            (0,digest/* shortDigest */.VK)(plan.digest),
            plan.to ?? (0,reference/* formatReference */.FH)(plan.destination),
            changed ? `promoted, ${bytesText(copied.bytes)} copied` : 'there already',
        ]),
        ...failed.map(({ name, error }) => [name, '', '', '', `FAILED: ${error.message}`]),
    ];
    return [
        (0,report/* heading */.R_)('promote'),
        (0,report/* paragraph */.FY)(`${headline}.`),
        (0,report/* table */.tp)(['what', 'tag', 'digest', 'to', 'outcome'], rows),
        ...leftBlocks(left),
    ];
}
/** Where anything changes in the destination, such as a floating tag, another record is written. */
function recordBlocks(own) {
    const { record, digest } = own;
    if (record === undefined)
        return [];
    return [(0,report/* paragraph */.FY)((0,promote_record/* recordSentence */.t)(isThere(own) ? record : { ...record, present: undefined }, digest))];
}
/** `cart` in a flow, the repository's own name without one. */
function nameOf({ application, destination }) {
    return application ?? (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination)).replace(/^.*\//, '');
}
function isDone(own) {
    const { record, replicas } = own;
    const recorded = record === undefined || (record.present !== undefined && replicas.every((one) => one.recorded));
    return [own, ...replicas].every(isThere) && recorded;
}
function isThere({ copy, tagState, floating }) {
    const held = everyPart(copy).every(({ action }) => action === 'present' || action === 'elsewhere');
    const found = copy.attachments.every((one) => one.kind === 'referrer' || one.action === 'present');
    const followed = floating.every(({ action }) => action === 'present' || action === 'stays');
    return tagState === 'present' && followed && held && found;
}
function sentenceOf(plan) {
    const where = plan.to ?? 'the destination';
    if (isDone(plan))
        return `${nameOf(plan)} ${plan.tag} is in ${where} already`;
    if (plan.rollback)
        return `${where} will go back to ${nameOf(plan)} ${plan.tag}, which a record shows to have run there`;
    const { bytes } = plan.copy;
    const cost = bytes === 0 ? 'no layer is copied' : `${bytesText(bytes)} of layers and configurations are copied`;
    return `${nameOf(plan)} ${plan.tag} will be promoted to ${where}: ${cost}, the tag is set last`;
}
function route({ source, sourceTag, destination, digest, tag, from, to, replicas }) {
    const rows = [
        ['from', from ?? '', (0,reference/* formatReference */.FH)(source), sourceTag ?? ''],
        ['to', to ?? '', (0,reference/* formatReference */.FH)(destination), tag],
        ...replicas.map((replica) => ['replica', '', (0,reference/* formatReference */.FH)(replica.destination), replica.tag]),
    ];
    return [(0,report/* paragraph */.FY)(`Digest ${digest}, the same at both ends.`), (0,report/* table */.tp)(['', 'environment', 'repository', 'tag'], rows)];
}
function parts({ copy, tagState, floating }) {
    const actions = ['copy', 'mount', 'present', 'elsewhere'];
    const all = everyPart(copy);
    const rows = actions.flatMap((action) => {
        const own = all.filter((part) => part.action === action);
        const bytes = own.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
        return own.length === 0 ? [] : [[meaning[action], String(own.length), bytesText(bytes)]];
    });
    const about = copy.attachments.length === 0 ? [] : [['keep findable', `${copy.attachments.length} attached`, '']];
    return (0,report/* table */.tp)(['what', 'parts', 'size'], [...rows, ...about, [tagState === 'absent' ? 'set' : meaning.present, 'the tag', ''], ...floating.map(floatingRow)]);
}
function floatingRow({ tag, action, holder }) {
    const what = { set: 'set', move: 'move forward', present: meaning.present, stays: 'left on what is higher' }[action];
    return [what, holder === undefined ? tag : `${tag}, on ${holder.version}`, ''];
}
const meaning = {
    copy: 'copy',
    mount: 'mount within the registry',
    present: 'there already',
    elsewhere: 'foreign, left where they are',
};
function everyPart({ blobs, manifests }) {
    return [...blobs, ...manifests.flat()];
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/outcome.js






function payloadOf(moved) {
    const entries = moved.flatMap(({ plan: { application, tag, digest } }) => application === undefined ? [] : [[application, { imageTag: tag, imageDigest: digest }]]);
    return Object.fromEntries(entries);
}
function outcomeOfOne(moved) {
    const { plan, copied, changed, record } = moved;
    const { digest, tag, source, destination } = plan;
    const outputs = {
        digest,
        reference: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { digest })),
        version: tag,
        source: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(source, { digest })),
        destination: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { tag })),
        changed: String(changed),
        'bytes-copied': String(copied.bytes),
        'blobs-copied': String(copied.blobsCopied),
        'blobs-mounted': String(copied.blobsMounted),
        'blobs-present': String(copied.blobsPresent),
        'manifests-copied': String(copied.manifests),
        'floating-tags': floatingOf(plan).join(','),
        record: record ?? '',
        'record-places': moved.recordPlaces.join(','),
        attachments: String(plan.copy.attachments.length),
        payload: payloadText([moved]),
        failed: '',
        'left-out': '',
    };
    const headline = headlineOf(moved);
    return { changed, headline, outputs, data: dataOf(moved), report: outcomeReport(plan, headline, copied) };
}
/** What was done is shown, and what was not is the failure. */
function outcomeOfSet({ promotions, left, refused }, moved, broken) {
    const failed = [...refused, ...broken];
    const changed = moved.some((one) => one.changed);
    const sum = (key) => String(moved.reduce((total, { copied }) => total + copied[key], 0));
    const outputs = {
        digest: '',
        reference: '',
        version: '',
        source: '',
        destination: '',
        changed: String(changed),
        'bytes-copied': sum('bytes'),
        'blobs-copied': sum('blobsCopied'),
        'blobs-mounted': sum('blobsMounted'),
        'blobs-present': sum('blobsPresent'),
        'manifests-copied': sum('manifests'),
        'floating-tags': '',
        record: '',
        'record-places': moved.flatMap(({ recordPlaces }) => recordPlaces).join(','),
        attachments: String(moved.reduce((total, { plan }) => total + plan.copy.attachments.length, 0)),
        payload: payloadText(moved),
        failed: failed.map(({ name }) => name).join(','),
        'left-out': left.map(({ application }) => application).join(','),
    };
    const headline = headlineOfSet(promotions.length + refused.length, moved, left.length);
    const done = `${moved.length} of ${promotions.length + refused.length} promoted; a further run finishes the rest`;
    return {
        changed,
        headline,
        outputs,
        data: {
            changed,
            promotions: moved.map(dataOf),
            failed: failed.map(({ name, error: { code, message } }) => ({ name, code, message })),
            left,
            payload: payloadOf(moved),
        },
        report: setReport(headline, moved, failed, left),
        ...(failed.length === 0 ? {} : { failure: (0,failures/* failureOfSet */.s)(failed, done) }),
    };
}
function payloadText(moved) {
    const payload = payloadOf(moved);
    return Object.keys(payload).length === 0 ? '' : JSON.stringify(payload);
}
function dataOf({ plan, copied, changed, record, recordPlaces }) {
    const { application, from, to, rollback, digest, tag, replicas } = plan;
    return {
        application,
        from,
        to,
        ...(rollback ? { rollback } : {}),
        digest,
        tag,
        floating: plan.floating,
        changed,
        record: record ?? '',
        recordPlaces,
        copied,
        plan: (0,copy_plan/* planData */.a)(plan.copy),
        replicas: replicas.map(replicaData),
    };
}
function replicaData({ destination, tag, floating, copy }) {
    return { destination: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { tag })), floating, plan: (0,copy_plan/* planData */.a)(copy) };
}
function floatingOf({ floating }) {
    return floating.flatMap(({ tag, action }) => (action === 'stays' ? [] : [tag]));
}
function headlineOf({ plan, copied, changed }) {
    const what = `${nameOf(plan)} ${plan.tag} (${(0,digest/* shortDigest */.VK)(plan.digest)})`;
    const where = plan.to ?? (0,reference/* formatReference */.FH)(plan.destination);
    if (!changed)
        return `nothing to do: ${what} is in ${where} already`;
    if (plan.rollback)
        return `${where} goes back to ${what}`;
    const how = copied.bytes > 0 ? `${bytesText(copied.bytes)} of layers and configurations copied` : 'no layer was copied';
    return `${what} is promoted to ${where}: ${how}`;
}
function headlineOfSet(all, moved, left) {
    const changed = moved.filter((one) => one.changed).length;
    const bytes = moved.reduce((total, { copied }) => total + copied.bytes, 0);
    const out = left === 0 ? '' : `, ${left} left out`;
    if (moved.length === all && changed === 0)
        return `nothing to do: ${all === 1 ? '1 is' : `all ${all} are`} there already${out}`;
    return `${moved.length} of ${all} are there, ${changed} of them by this run, ${bytesText(bytes)} copied${out}`;
}

// EXTERNAL MODULE: ./lib/src/steps/promote/timely.js
var timely = __webpack_require__(32067);
;// CONCATENATED MODULE: ./lib/src/steps/promote/execute.js








/** Nothing moves before each promotion has been let in; then each succeeds or fails for itself. */
async function execute(plan, unbounded) {
    const ports = (0,timely/* timely */.h)(unbounded, plan.timeout);
    for (const { application, why } of plan.left)
        ports.log.info(`${application} is left out: ${why}`);
    const ready = await makeReady(plan.promotions, ports);
    const [only] = ready;
    if (!plan.isSet && only !== undefined) {
        const moved = await move(only, ports);
        await writePayload(plan, [moved], ports);
        return outcomeOfOne(moved);
    }
    const { moved, failed } = await moveAll(ready, ports);
    await writePayload(plan, moved, ports);
    return outcomeOfSet(plan, moved, failed);
}
/** Those that go to one repository go one after the other: some registries trip over a blob that comes twice at once. */
async function moveAll(ready, ports) {
    const places = new Map();
    for (const one of ready) {
        const place = (0,reference/* formatRepository */.Sh)(one.plan.destination);
        places.set(place, [...(places.get(place) ?? []), one]);
    }
    const results = await (0,bounded/* mapBounded */.y)([...places.values()], context/* atOnce */.z, async (group) => {
        const done = [];
        for (const one of group)
            done.push(await moveOrFail(one, ports));
        return done;
    });
    const all = results.flat();
    return { moved: all.filter((one) => 'plan' in one), failed: all.filter((one) => 'error' in one) };
}
async function moveOrFail(ready, ports) {
    try {
        return await move(ready, ports);
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { name: nameOf(ready.plan), error };
        throw error;
    }
}
async function writePayload({ payloadFile }, moved, { files }) {
    if (payloadFile === undefined)
        return;
    await files.write(payloadFile, new TextEncoder().encode(`${JSON.stringify(payloadOf(moved), null, 2)}\n`));
}

// EXTERNAL MODULE: ./lib/src/steps/promote/plan.js + 9 modules
var plan = __webpack_require__(59234);
;// CONCATENATED MODULE: ./lib/src/steps/promote/plan-data.js


/** What a run will do, as data that prints. */
function planAsData({ promotions, left, refused, capabilities }) {
    return {
        promotions: promotions.map(promotionData),
        left,
        refused: refused.map(({ name, error }) => ({ name, code: error.code, message: error.message })),
        capabilities,
    };
}
function promotionData(plan) {
    const { application, from, to, rollback, source, sourceTag, digest, replicas } = plan;
    return {
        application,
        from,
        to,
        ...(rollback ? { rollback } : {}),
        digest,
        source: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(source, { digest })),
        ...(sourceTag === undefined ? {} : { sourceTag }),
        ...placeData(plan),
        replicas: replicas.map(placeData),
    };
}
/** One place with what happens there. */
function placeData({ destination, tag, tagState, floating, copy }) {
    return { destination: (0,reference/* formatReference */.FH)((0,reference/* pointAt */.sd)(destination, { tag })), tag, tagState, floating, plan: (0,copy_plan/* planData */.a)(copy) };
}

;// CONCATENATED MODULE: ./lib/src/steps/promote/promote.js





const promote = {
    declaration: declaration/* declaration */.H,
    shows: 'plan',
    plan: (inputs, ports) => (0,plan/* plan */.e)(inputs, ports),
    describe: describe,
    data: planAsData,
    execute: execute,
};


/***/ }),

/***/ 58092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ recordSentence),
/* harmony export */   x: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _records_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55542);
/* harmony import */ var _records_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87423);
/* harmony import */ var _records_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45615);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28258);
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15626);






/**
 * Looks for the record that the environment requires, and for the one that this promotion would write. Throws
 * RefusedError where the first is not there or not right, UsageError for keys that do not fit.
 */
async function planRecord(way, request, context) {
    const { route, source, destination } = way;
    const { flow, application, to } = route;
    if (flow.records === undefined)
        return undefined;
    const trust = await context.trust(flow);
    const key = request['dry-run'] ? undefined : (0,_records_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .signingKeyFor */ .kC)(context.ports.recording?.signingKey, trust);
    const { registries } = context.ports;
    const entry = { digest: source.digest, flow: flow.name, application: application.name, environment: to.name };
    const before = await entryBefore(way, entry, trust, registries);
    const there = registries.open(destination);
    const newest = (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .entryRecord */ .mp)(await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M)(there, entry.digest), entry, trust);
    const replaced = await (0,_running_js__WEBPACK_IMPORTED_MODULE_5__/* .replacedIn */ .S)(route, context);
    const current = newest !== undefined && (await isCurrent(newest.promotion, { entry, replaced, trust, there }));
    return {
        draft: draftOf(way, { commit: request['source-commit'] ?? (before ?? newest?.promotion)?.commit, replaced }, context),
        key,
        present: current ? newest?.digest : undefined,
        proven: !route.rollback && to.requireRecord ? route.from?.name : undefined,
    };
}
/** The record of the environment before; where it is required and not there, the promotion ends here. */
async function entryBefore({ route, source }, entry, trust, registries) {
    const { from, to, rollback } = route;
    if (from === undefined || rollback)
        return undefined;
    const records = await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M)(registries.open(source.repository), entry.digest);
    const earlier = { ...entry, environment: from.name };
    return to.requireRecord
        ? (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .requireEntry */ .YH)(records, earlier, trust, { target: to.name, where: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRepository */ .Sh)(source.repository) })
        : (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .entryRecord */ .mp)(records, earlier, trust)?.promotion;
}
/**
 * Whether the newest record of an entry is of this one, and not of an earlier one that something else has come after:
 * Git names the artifact by now, or what Git still names was there before the record.
 */
async function isCurrent(newest, { entry, replaced, trust, there }) {
    const now = replaced?.digest;
    if (now === undefined || now === entry.digest)
        return true;
    const other = (0,_records_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .entryRecord */ .mp)(await (0,_records_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M)(there, now), { ...entry, digest: now }, trust);
    if (other !== undefined)
        return Date.parse(other.promotion.time) <= Date.parse(newest.time);
    return newest.rollback !== true || newest.replaced?.digest === now;
}
function draftOf({ route, source, destination, tag }, { commit, replaced }, { ports }) {
    const { flow, application, from, to, rollback } = route;
    const { actor, url } = ports.platform.run;
    const other = replaced?.digest === source.digest ? undefined : replaced?.digest;
    return {
        flow: flow.name,
        application: application.name,
        source: {
            repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRepository */ .Sh)(source.repository),
            ...(from === undefined ? {} : { environment: from.name }),
            ...(source.tag === undefined || source.tag === tag ? {} : { version: source.tag }),
        },
        destination: { environment: to.name, repository: (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatRepository */ .Sh)(destination) },
        version: tag,
        ...(other === undefined
            ? {}
            : { replaced: { digest: other, ...(replaced?.tag === undefined ? {} : { version: replaced.tag }) } }),
        ...(rollback ? { rollback: true } : {}),
        ...(commit === undefined ? {} : { commit }),
        ...(source.gitops === undefined ? {} : { gitops: source.gitops }),
        ...(actor === undefined ? {} : { actor }),
        ...(url === undefined ? {} : { run: url }),
    };
}
/** One line for the plan. */
function recordSentence({ present, proven, key }, digest) {
    const before = proven === undefined ? '' : `The record that ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(digest)} entered ${proven} was found. `;
    if (present !== undefined)
        return `${before}The record of this promotion is there.`;
    return `${before}A record of this promotion will be written${key === undefined ? '' : `, signed with ${key.id}`}.`;
}


/***/ }),

/***/ 43416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R1: () => (/* binding */ finishReplicas),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   ns: () => (/* binding */ planReplicas)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28258);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67952);



/**
 * Further places that get the artifact, from the same read of the source. `own` is the destination proper, whose tag
 * and floating tags go to replicas that name no tag. Throws UsageError, RefusedError, RemoteError.
 */
async function planReplicas(texts, source, own, { registries }) {
    const references = texts.map((text) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(text, { what: 'replicas', pointing: 'tag' }));
    refuseTwice([own.reference, ...references]);
    const plans = [];
    for (const reference of references) {
        const following = reference.tag === undefined ? own.following : { names: [], allowMove: [] };
        plans.push(await (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .planPlace */ .J)({ reference, tag: reference.tag ?? own.tag }, source, following, registries));
    }
    return plans;
}
/**
 * Verifies and tags what was copied, once the destination proper has its tag: no replica is ahead of it. All are tried;
 * the first failure is thrown in the end. Returns whether anything was written.
 */
async function finishReplicas(replicas, results, { registries }) {
    const finished = await Promise.allSettled(replicas.map(async (replica, at) => (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .finishPlace */ .p)(replica, valueOf(results[at]), registries)));
    return finished.map(valueOf).includes(true);
}
function valueOf(result) {
    if (result?.status === 'fulfilled')
        return result.value;
    throw result?.reason;
}
function refuseTwice(references) {
    const names = references.map((reference) => (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .pointAt */ .sd)(reference)));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('destination-twice', `expected each place once in "destination" and "replicas", found ${twice} twice`);
}


/***/ }),

/***/ 15626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ replacedIn),
/* harmony export */   j: () => (/* binding */ runningIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _manifests_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15056);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57410);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28258);
/* harmony import */ var _registry_tag_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64318);





/** Throws RefusedError when the manifests name nothing, name two things, or name what cannot be told apart. */
async function runningIn(environment, route, context) {
    const { flow, application, to } = route;
    const gitops = await context.gitops(flow);
    const places = await placesIn(environment, route);
    const named = await readPlaces(gitops.snapshot, places);
    const [first] = named;
    if (first === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('environment-skipped', `${application.name} cannot be promoted to ${to.name}: nothing of it runs in ${environment.name} by ${places.map(({ name }) => name).join(', ')} in ${gitops.name}; promote it to ${environment.name} first`);
    }
    refuseDisagreement(named, environment.name);
    const repository = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLocation */ .zS)(environment.registry, application.image);
    const digest = named.find((one) => one.digest !== undefined)?.digest;
    const tag = named.find((one) => one.tag !== undefined)?.tag;
    if (digest === undefined)
        refuseUnclear(first, (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatRepository */ .Sh)(repository), environment.name);
    const revision = gitops.snapshot.commit;
    const state = revision === undefined ? undefined : { repository: gitops.name, revision };
    return { repository, digest, tag, where: `${environment.name} by ${first.place}`, gitops: state };
}
/**
 * What the environment that is to be entered runs until then, as far as its manifests can be read. The first one takes
 * what was built, and Git that cannot be reached is no reason to refuse that.
 */
async function replacedIn(route, context) {
    try {
        const { snapshot } = await context.gitops(route.flow);
        const named = await readPlaces(snapshot, await placesIn(route.to, route));
        return named.find(({ digest }) => digest !== undefined) ?? named[0];
    }
    catch (error) {
        // What cannot be read there is manifest-bump's to refuse.
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk)
            return undefined;
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) || route.from !== undefined)
            throw error;
        context.ports.log.warn(`the record does not name what ${route.to.name} ran until now: ${error.message}`);
        return undefined;
    }
}
/** Only read: a value that is shared by an anchor is no obstacle. What reads YAML is loaded when there is a flow. */
async function placesIn(environment, { flow, application }) {
    const { placesOf } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(208), __webpack_require__.e(543), __webpack_require__.e(454)]).then(__webpack_require__.bind(__webpack_require__, 74543));
    const { name, image, manifests } = application;
    const names = { flow: flow.name, environment: environment.name, application: name, image };
    return placesOf(manifests, names, 'edit-anchor');
}
async function readPlaces(snapshot, places) {
    const named = [];
    for (const place of places) {
        const file = await (0,_manifests_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findFile */ .q)(snapshot, place);
        const image = file && place.read(file.text);
        if (image?.tag !== undefined || image?.digest !== undefined)
            named.push({ ...image, place: place.name });
    }
    return named;
}
/** Half of a rollout is no state to promote. */
function refuseDisagreement(named, environment) {
    const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
    const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
    const pinned = named.every(({ digest }) => digest !== undefined);
    if (digests.size <= 1 && (pinned || tags.size <= 1))
        return;
    const found = named.map(({ place, tag = '', digest = '' }) => `${tag} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest)} by ${place}`.trim());
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('source-ambiguous', `${environment} names several artifacts at once (${found.join(', ')}); finish the change there first`);
}
/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }, expected, environment) {
    if (tag !== undefined && !(0,_registry_tag_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .d)(tag)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('invalid-tag', `${place} names a tag that is none: "${tag.slice(0, 128)}"`);
    }
    if (repository === undefined || sameRepository(repository, expected))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('other-repository', `${place} names ${repository}:${tag} without a digest, and ${environment} has its images in ${expected}; bump it with the digest first`);
}
/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named, expected) {
    return named === expected || expected.endsWith(`/${named}`);
}


/***/ }),

/***/ 32067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timely)
/* harmony export */ });
/* harmony import */ var _flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);

/** The ports with registries that are let go when `timeout` (`30m`, `1h`) is over, counted from now. */
function timely(ports, timeout) {
    const end = new Date(ports.clock.now().getTime() + (0,_flow_gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .millisecondsOf */ .W)(timeout));
    return { ...ports, registries: ports.registries.until(end) };
}


/***/ }),

/***/ 16905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const longest = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > longest)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** The highest by precedence, or undefined of nothing. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ })

};
