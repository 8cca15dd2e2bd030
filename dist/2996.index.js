export const id = 2996;
export const ids = [2996];
export const modules = {

/***/ 72951:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 52996:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   argocdElements: () => (/* binding */ argocdElements)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72951);
/* harmony import */ var _web_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32329);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45938);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48251);





/**
 * Sets elements by Argo CD's API (ApplicationSetService of assets/swagger.json). Its upsert writes the whole spec and
 * knows no compare-and-set, so that the last writer wins: the element is read, changed, written and read again, and the
 * generation tells whether somebody else wrote in between. Contacts nothing. Throws as `Web.open` does.
 */
function argocdElements(address, web) {
    const server = web.open({
        base: address,
        service: 'argocd',
        title: 'Argo CD',
        scope: 'applicationsets: get, create, update',
        limits: { timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024 },
    });
    async function read(name) {
        const query = name.namespace === undefined ? undefined : { appsetNamespace: name.namespace };
        const path = `api/v1/applicationsets/${encodeURIComponent(name.set)}`;
        const what = `the ApplicationSet ${name.set}`;
        const answer = await server.read({ path, ...(query && { query }), what, accept: [403, 404] });
        if (answer.status === 403)
            throw notAllowed(answer, name, server.name);
        if (answer.status === 404)
            throw (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .noApplicationSet */ .w)((0,_base_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(name.set), server.name);
        (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .requireExact */ .PY)(new TextDecoder().decode(answer.bytes), name);
        return (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(answer.bytes, server.name);
    }
    async function write(name, body) {
        const answer = await server.read({
            path: 'api/v1/applicationsets',
            query: { upsert: 'true' },
            body,
            what: `the element of ${name.stage} and ${name.codebase} in the ApplicationSet ${name.set}`,
            accept: [403],
        });
        if (answer.status === 403)
            throw notAllowed(answer, name, server.name);
    }
    return {
        name: server.name,
        async set(name, image) {
            const first = await read(name);
            const { path, element } = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .findElement */ .Kt)(first, name);
            const before = (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .imageIn */ .Lp)(element);
            if ((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameImage */ .m_)(before, image))
                return { changed: false, before };
            await write(name, { metadata: metadataOf(first), spec: (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .withImage */ .Mo)(first, path, image), 'spec') ?? null });
            const last = await read(name);
            requireOwn((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .imageIn */ .Lp)((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .findElement */ .Kt)(last, name).element), image, name);
            requireAlone(first, last, name);
            return { changed: true, before };
        },
    };
}
/** With a resourceVersion Argo CD takes no upsert: what it makes by itself is left out. */
function metadataOf(body) {
    const metadata = (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'metadata');
    const kept = ['name', 'namespace', 'labels', 'annotations'].flatMap((key) => {
        const value = (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(metadata, key);
        return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(kept);
}
function requireOwn(there, wanted, name) {
    if ((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameImage */ .m_)(there, wanted))
        return;
    throw overtaken(name, `${there.imageTag || 'no tag'} ${there.imageDigest}`.trim(), 'see who else sets it, then run again');
}
/** One write is one generation: with more of them, what somebody else wrote in between may be undone. */
function requireAlone(first, last, name) {
    const [before, after] = [first, last].map((body) => (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'metadata'), 'generation'));
    if (typeof before !== 'number' || typeof after !== 'number' || after <= before + 1)
        return;
    const found = `${after - before} writes of it meanwhile, and Argo CD keeps the last one whole`;
    throw overtaken(name, found, 'look at its other elements: what another job set meanwhile may be undone');
}
function overtaken({ set, stage, codebase }, found, fix) {
    const where = `ApplicationSet ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .S)(set)}`;
    const expected = `the element of ${stage} and ${codebase} as it was written`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'element-overtaken', where, expected, found, fix });
}
function notAllowed(answer, { set }, where) {
    const fix = `give the token the policies "applicationsets, get", "applicationsets, create" and "applicationsets, update" on <project>/${set}`;
    return (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenTooNarrow */ .R)(answer, { set, where, otherwise: 'permission denied', fix });
}


/***/ }),

/***/ 45938:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kt: () => (/* binding */ findElement),
/* harmony export */   Lp: () => (/* binding */ imageIn),
/* harmony export */   Mo: () => (/* binding */ withImage),
/* harmony export */   PY: () => (/* binding */ requireExact),
/* harmony export */   m_: () => (/* binding */ isSameImage)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72951);
/* harmony import */ var _web_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32329);



const maxDepth = 4;
/** Finds the element of a stage and codebase in the list generators. Throws RefusedError unless there is exactly one. */
function findElement(body, name) {
    const found = elementsIn((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(body, 'spec'), 'generators'), ['spec', 'generators'], 0).filter(({ element }) => element['stage'] === name.stage && element['codebase'] === name.codebase);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const where = `ApplicationSet ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name.set)}`;
    const expected = `one list element with stage ${name.stage} and codebase ${name.codebase}`;
    if (only === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'element-missing', where, expected, found: 'none' });
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'element-ambiguous', where, expected, found: String(found.length) });
}
/** Generators nest: a matrix and a merge hold others. */
function elementsIn(generators, path, depth) {
    if (depth > maxDepth)
        return [];
    return generators.flatMap((generator, index) => {
        const own = (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(generator, 'list'), 'elements').flatMap((element, at) => (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(element) ? [{ path: [...path, index, 'list', 'elements', at], element }] : []);
        const nested = ['matrix', 'merge'].flatMap((kind) => {
            const below = (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(generator, kind), 'generators');
            return elementsIn(below, [...path, index, kind, 'generators'], depth + 1);
        });
        return [...own, ...nested];
    });
}
function imageIn(element) {
    const repository = (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(element, 'imageRepository');
    return {
        imageTag: (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(element, 'imageTag') ?? '',
        ...(repository !== undefined && { imageRepository: repository }),
        imageDigest: (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(element, 'imageDigest') ?? '',
    };
}
/** Tells whether an element names an image; a repository that is not asked for may be any. */
function isSameImage(there, wanted) {
    const { imageRepository = there.imageRepository } = wanted;
    return (there.imageTag === wanted.imageTag &&
        there.imageDigest === wanted.imageDigest &&
        there.imageRepository === imageRepository);
}
/** Returns a copy of a document with the image of one element changed: everything else is the same value. */
function withImage(body, path, image) {
    const [key, ...rest] = path;
    if (key === undefined)
        return (0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body) ? { ...body, ...image } : body;
    if (Array.isArray(body)) {
        return body.map((item, index) => (index === key ? withImage(item, rest, image) : item));
    }
    if (!(0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body))
        return body;
    return { ...body, [key]: withImage(body[key] ?? null, rest, image) };
}
/**
 * Throws RefusedError for a document that reading and writing would change: a number with more digits than a double
 * has, or one that is written in another way.
 */
function requireExact(text, { set }) {
    const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    const odd = [...outside.matchAll(/-?\d[\d.eE+-]*/g)].find(([number]) => String(Number(number)) !== number);
    if (odd === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'element-inexact',
        where: `ApplicationSet ${(0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(set)}`,
        expected: 'numbers that are written back as they are',
        found: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(odd[0], 40),
        fix: 'quote it in the ApplicationSet, or set the element by the Kubernetes API (sync.applicationset.kubernetes)',
    });
}


/***/ }),

/***/ 48251:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ tokenTooNarrow),
/* harmony export */   w: () => (/* binding */ noApplicationSet)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72951);
/* harmony import */ var _web_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32329);



/** A server that has no such ApplicationSet. `set`: as the server names it, printable. */
function noApplicationSet(set, where) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code: 'element-missing',
        where,
        expected: `the ApplicationSet ${set}`,
        found: 'none',
        fix: 'correct sync.applicationset in the flow',
    });
}
/** A token that a server keeps from an ApplicationSet, in the server's own words. */
function tokenTooNarrow({ bytes }, { set, where, otherwise, fix }) {
    const words = (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)((0,_web_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, where), 'message') ?? otherwise, 300);
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'token-too-narrow',
        where,
        expected: `the ApplicationSet ${set}`,
        found: `status 403 (${words})`,
        fix,
    });
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
