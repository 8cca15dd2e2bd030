export const id = 1847;
export const ids = [1847];
export const modules = {

/***/ 46762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'empty, or too long');
    if (/\p{Cc}/u.test(text))
        throw invalid(text, 'it holds a line break or control character');
    if (text.startsWith('-'))
        throw invalid(text, 'it would be read as an option; write ./ in front of a path');
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw invalid(text, 'remote helpers (name::address) are not supported');
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return fromUrl(text);
    if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text))
        return { url: text, name: shortName(text), kind: 'ssh' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text);
    return { url: path, name: path, kind: 'file' };
}
function fromUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw invalid(text, 'it is not a valid URL');
    const kind = kinds[url.protocol];
    if (kind === undefined)
        throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
    const user = kind === 'ssh' ? '' : url.username;
    if (user !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository on ${url.host}`,
            expected: 'a URL without credentials',
            found: 'one with them',
            fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
        });
    }
    if (kind === 'file')
        return { url: text, name: decodeURIComponent(url.pathname), kind };
    if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw invalid(text, 'its host is an option');
    return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}
const kinds = {
    'https:': 'http',
    'http:': 'http',
    'ssh:': 'ssh',
    'file:': 'file',
};
function shortName(text) {
    return text.replace(/\/+$/, '').replace(/\.git$/, '');
}
function invalid(text, why) {
    const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-repository',
        where: 'repository',
        expected: 'the URL or path of a Git repository',
        found: `${shown} (${why})`,
    });
}


/***/ }),

/***/ 25923:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);

/** Puts names in the place of their placeholders. Throws UsageError for a placeholder that is none. */
function expand(path, names) {
    return path.replaceAll(/\{([^{}]*)\}/g, (_, name) => {
        if (name === 'flow' || name === 'environment' || name === 'application')
            return names[name];
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'unknown-placeholder',
            where: `"${path}"`,
            expected: '{flow}, {environment} or {application}',
            found: `{${name}}`,
        });
    });
}
/** As `inside`, with names in the place of placeholders, below the environment's own directory. */
function placed(path, names) {
    return inside(`${names.root ?? '.'}/${inside(expand(path, names))}`);
}
/**
 * Returns a path from the root of the repository, without `.` segments. Throws UsageError where it leaves the
 * repository.
 */
function inside(path) {
    const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
    const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
    if (!wrong)
        return segments.join('/');
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'path-outside',
        where: JSON.stringify(path),
        expected: 'a path within the GitOps repository, with "/" between its parts',
        found: 'another',
    });
}
function isOutside(segment) {
    return segment === '..' || segment.toLowerCase() === '.git';
}


/***/ }),

/***/ 7634:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ compareObjects)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77096);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19021);



/** Compares the objects of two environments by what they mean: `1000m` is `1`, and order of keys does not count. */
function compareObjects(before, after, conceal) {
    const [left, right] = [byName(before), byName(after)];
    return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((object) => {
        const [one, other] = [left.get(object), right.get(object)];
        if (one === undefined || other === undefined)
            return [{ object, before: one, after: other, fields: [] }];
        const fields = fieldsOf(one, other, conceal);
        return fields.length === 0 ? [] : [{ object, before: one, after: other, fields }];
    });
}
/** Objects of one kind and name in several namespaces are told apart by their order. */
function byName(objects) {
    const found = new Map();
    for (const object of objects) {
        const name = `${object.kind}/${object.name}`;
        let key = name;
        for (let count = 2; found.has(key); count += 1)
            key = `${name} (${count})`;
        found.set(key, object);
    }
    return found;
}
function fieldsOf(before, after, conceal) {
    const [left, right] = [leavesOf(before, conceal), leavesOf(after, conceal)];
    return [...new Set([...left.keys(), ...right.keys()])]
        .toSorted()
        .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
        .filter((one) => one.before !== one.after && !isSameAmount(one));
}
function isSameAmount({ path, before, after }) {
    if (!/\/resources\/(?:requests|limits)\//.test(path))
        return false;
    const [left, right] = [(0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(before), (0,_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityOf */ .Ri)(after)];
    return left !== undefined && left === right;
}
const unshown = new Set(['metadata/namespace', 'metadata/creationTimestamp']);
/** Values by their path. Those of a Secret are concealed. */
function leavesOf({ body, kind }, conceal) {
    const leaves = new Map();
    const visit = (value, path) => {
        if (Array.isArray(value)) {
            const keys = itemKeys(value);
            for (const [index, item] of value.entries())
                visit(item, `${path}/${keys[index] ?? index}`);
            if (value.length === 0)
                leaves.set(path, '[]');
            return;
        }
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value)) {
            const text = typeof value === 'string' ? value : JSON.stringify(value);
            leaves.set(path, kind === 'Secret' && (0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretPath */ ._)(path) ? conceal(text) : text);
            return;
        }
        const entries = Object.entries(value);
        for (const [key, item] of entries)
            visit(item, path === '' ? key : `${path}/${key}`);
        if (entries.length === 0 && path !== '')
            leaves.set(path, '{}');
    };
    visit(body, '');
    for (const path of unshown)
        leaves.delete(path);
    return leaves;
}
/** Names of a list's items, where every one has its own; else their positions. */
function itemKeys(items) {
    const names = items.flatMap((item) => ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(item) && typeof item['name'] === 'string' ? [item['name']] : []));
    const isNamed = names.length === items.length && new Set(names).size === names.length;
    return isNamed ? names : items.map((_, index) => index);
}


/***/ }),

/***/ 77096:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ podsOf),
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
const suffixes = {
    n: 1e-9,
    u: 1e-6,
    m: 1e-3,
    '': 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    E: 1e18,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
    Ei: 2 ** 60,
};
/**
 * Reads a quantity (`100m`, `1Gi`, `1e3`) as a number of its base unit: cores, bytes. Undefined for what the API
 * refuses.
 */
function quantityOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string')
        return undefined;
    const [, number, exponent, suffix = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(value) ?? [];
    const factor = suffixes[suffix];
    if (number === undefined || factor === undefined)
        return undefined;
    return Number(`${number}${exponent ?? ''}`) * factor;
}
/** Reads `1` or `25%`; undefined for what the API refuses. */
function shareOf(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && value >= 0 ? { value, isPercent: false } : undefined;
    const [, digits] = (typeof value === 'string' && /^(\d{1,9})%$/.exec(value)) || [];
    return digits === undefined ? undefined : { value: Number(digits), isPercent: true };
}
/** Number of pods that a share of `total` is. */
function podsOf({ value, isPercent }, total, round) {
    if (!isPercent)
        return value;
    return round === 'up' ? Math.ceil((value * total) / 100) : Math.floor((value * total) / 100);
}


/***/ }),

/***/ 19021:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lastApplied),
/* harmony export */   _: () => (/* binding */ isSecretPath)
/* harmony export */ });
/** Annotation in which `kubectl apply` keeps the whole manifest: that of a Secret holds its values, too. */
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** Whether a path in a Secret leads to a value that nobody may read: `data/password`. */
function isSecretPath(path) {
    return /^(?:data|stringData)\//.test(path) || path === `metadata/annotations/${lastApplied}`;
}


/***/ }),

/***/ 49590:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ environmentDifferences)
/* harmony export */ });
/* harmony import */ var _objects_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7634);
/* harmony import */ var _render_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49266);


/**
 * Compares the objects of two environments: namespaces and the flow's own images are left out, and values of Secrets are
 * concealed by `concealed()`. An object that is in one of the two alone has no fields.
 */
function environmentDifferences(flow, before, after) {
    return (0,_objects_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .compareObjects */ .G)(before, after, (0,_render_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .concealed */ .TU)()).flatMap((difference) => {
        if (difference.before === undefined || difference.after === undefined)
            return [difference];
        const fields = difference.fields.filter((field) => !isOwnImage(field, flow));
        return fields.length === 0 ? [] : [{ ...difference, fields }];
    });
}
function isOwnImage({ path, before = '', after = '' }, { applications }) {
    if (!path.endsWith('/image'))
        return false;
    return applications.some(({ image }) => [before, after].every((text) => repositoryOf(text).endsWith(image)));
}
function repositoryOf(text) {
    const [name = ''] = text.split('@', 1);
    return name.replace(/:[^:/]*$/, '');
}


/***/ }),

/***/ 57492:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderedDifferences: () => (/* binding */ renderedDifferences)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _render_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49266);
/* harmony import */ var _environment_differences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49590);



/**
 * Renders an environment as it would be, and those before it, and compares the objects of the applications. Only what is
 * shown depends on it: what cannot be rendered is a reason, not an error. In the order of `before`.
 */
async function renderedDifferences(query, ports) {
    const { flow, environment, before, applications, edited } = query;
    const choice = { ...query.choice, applications };
    const after = await stateOrReason(flow, environment, { ...choice, edited }, ports);
    const comparisons = [];
    for (const one of before) {
        const state = 'because' in after ? after : await stateOrReason(flow, one, choice, ports);
        if ('because' in state)
            comparisons.push({ before: one, because: state.because });
        else if (!('because' in after))
            comparisons.push({ before: one, ...comparisonOf(flow, state, after) });
    }
    return comparisons;
}
function comparisonOf(flow, before, after) {
    const differences = (0,_environment_differences_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentDifferences */ .Y)(flow, before.objects, after.objects);
    return { rows: differences.flatMap(rowsOf), from: before.from, to: after.from };
}
function rowsOf({ object, before, after, fields }) {
    if (before === undefined)
        return [{ subject: object, path: '', before: 'not there', after: 'there' }];
    if (after === undefined)
        return [{ subject: object, path: '', before: 'there', after: 'not there' }];
    if (after.kind !== 'Secret')
        return fields.map((field) => ({ subject: object, ...field }));
    return fields.map((field) => ({ subject: object, ...unnamed(field) }));
}
/** Replaces hashes by words: their key is another one in each run, and a request that changes nothing stays as it is. */
function unnamed(field) {
    const before = isHidden(field.before) ? 'hidden' : field.before;
    if (!isHidden(field.after))
        return { ...field, before };
    return { ...field, before, after: before === undefined ? 'hidden' : 'hidden, another value' };
}
function isHidden(text) {
    return text !== undefined && /^hidden:[0-9a-f]{16}$/.test(text);
}
async function stateOrReason(flow, environment, choice, ports) {
    try {
        const state = await (0,_render_environment_js__WEBPACK_IMPORTED_MODULE_1__.environmentState)(flow, environment, choice, ports);
        const [first, ...others] = state.problems;
        if (first === undefined)
            return state;
        return reasonOf(environment, others.length === 0 ? first : `${first} (and ${others.length} more)`);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg || isOfSystem(error)))
            throw error;
        return reasonOf(environment, error.message);
    }
}
/** A disk that is full, a name that the runner's file system does not take. */
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}
const maxReason = 300;
function reasonOf({ name }, text) {
    const line = text.replaceAll(/\s+/g, ' ');
    return { because: `${name} is not rendered: ${line.length > maxReason ? `${line.slice(0, maxReason - 1)}…` : line}` };
}


/***/ })

};
