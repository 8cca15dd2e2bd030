export const id = 509;
export const ids = [509];
export const modules = {

/***/ 30509:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemsOf: () => (/* binding */ problemsOf)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __webpack_require__(87132);
// EXTERNAL MODULE: ./lib/src/flow/tier-words.js
var tier_words = __webpack_require__(603);
;// CONCATENATED MODULE: ./lib/src/flow/remedies.js


/** Keys by which other tools call what a flow file has. */
const otherKeys = {
    stages: 'environments',
    stage: 'environments',
    envs: 'environments',
    env: 'environments',
    apps: 'applications',
    services: 'applications',
    components: 'applications',
    codebases: 'applications',
    pipeline: 'flow',
    repo: 'repository',
    url: 'repository',
    'trigger-type': 'promotion',
    triggerType: 'promotion',
    trigger: 'promotion',
    'depends-on': 'after',
    dependsOn: 'after',
    needs: 'after',
    'quality-gates': 'gates',
    qualityGates: 'gates',
    docker: 'image',
    version: 'apiVersion',
    overlay: 'directory',
    dir: 'directory',
    path: 'directory',
    'unit-tests': 'tests',
    junit: 'tests',
    test: 'tests',
    lcov: 'coverage',
    'code-coverage': 'coverage',
    semgrep: 'sast',
    codeql: 'sast',
    sarif: 'sast',
    'static-analysis': 'sast',
    trivy: 'vulnerabilities',
    grype: 'vulnerabilities',
    cve: 'vulnerabilities',
    sonarqube: 'sonar',
    slsa: 'provenance',
    approvals: 'approval',
    approvers: 'approval',
    reviewers: 'approval',
    critical: 'max',
    high: 'max',
    errors: 'max',
};
/** Values that people write for one of ours, by the key that they stand under. */
const otherValues = {
    tier: tier_words/* tierOf */.k,
    layout: (text) => /helm|values|yaml|argo/i.test(text) ? 'file' : /kustom|overlay/i.test(text) ? 'kustomize' : undefined,
    apiVersion: () => 'krci-deploy/v1',
};
/** Texts that are right but for what people add to them, by the key that they stand under: what remains. */
const corrections = {
    registry: withoutScheme,
    replica: withoutScheme,
    hosts: (text) => withoutScheme(text).toLowerCase(),
    image: imagePath,
    repositories: (text) => withoutScheme(text).split('/').slice(1).join('/'),
    projects: (text) => withoutScheme(text).split('/').slice(1).join('/'),
};
/** Says what somebody meant by an unknown key, as the fix of a message; undefined where nothing is near. */
function keyMeant(typed, known) {
    const other = otherKeys[typed];
    return other !== undefined && known.includes(other) ? other : (0,suggest/* nearest */.p)(typed, known);
}
/** Says which of some words somebody meant. */
function wordMeant(typed, key, words) {
    const other = otherValues[key]?.(typed);
    if (other !== undefined && words.includes(other))
        return other;
    const begun = words.filter((word) => typed.length > 2 && word.startsWith(typed.toLowerCase()));
    return begun.length === 1 ? begun[0] : (0,suggest/* nearest */.p)(typed, words);
}
/** Returns the text that fits a pattern and differs from what was typed by a habit alone; undefined for any other. */
function textMeant(typed, key, pattern) {
    const corrected = (corrections[key] ?? asName)(typed.trim());
    return corrected !== typed && new RegExp(pattern, 'u').test(corrected) ? corrected : undefined;
}
function withoutScheme(text) {
    return text.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
}
/** `registry.example.com/shop/cart:1.2.3@sha256:…` is `shop/cart`. */
function imagePath(text) {
    const [name = ''] = withoutScheme(text).split('@');
    const parts = name
        .replace(/:[^/]*$/, '')
        .split('/')
        .filter((part) => part !== '');
    const isHost = parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '');
    return parts
        .slice(isHost ? 1 : 0)
        .join('/')
        .toLowerCase();
}
/** A DNS label of the same letters. */
function asName(text) {
    return text
        .toLowerCase()
        .replaceAll(/["'\u2018\u2019\u201C\u201D]/g, '')
        .replaceAll(/[\s_.]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
}

;// CONCATENATED MODULE: ./lib/src/flow/mismatch.js


/**
 * Makes the messages of a validator's errors, in their order but for unknown keys, which come first: one of them often
 * is the key that another error misses.
 */
function problemsOf(errors, document, layouts) {
    const [unknown, others] = [errors.filter(isUnknownKey), errors.filter((error) => !isUnknownKey(error))];
    const meant = new Set(unknown.map((error) => `${error.instancePath} ${meantKey(error) ?? ''}`));
    const missed = others.filter(({ keyword, instancePath, params }) => keyword !== 'required' || !meant.has(`${instancePath} ${String(params['missingProperty'])}`));
    return [...unknown, ...missed].map((error) => problemOf(error, document, layouts));
}
function isUnknownKey({ params }) {
    return typeof params['additionalProperty'] === 'string';
}
function meantKey(error) {
    return keyMeant(String(error.params['additionalProperty']), knownKeys(error));
}
function problemOf(error, document, layouts) {
    const steps = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const place = placeWords(steps, document.data);
    if (isUnknownKey(error)) {
        const extra = String(error.params['additionalProperty']);
        const fix = environmentFix(steps, error.parentSchema, document.data) ?? keyFix(error);
        return { where: document.position(steps, extra), found: `unknown key "${extra}"${place}`, fix };
    }
    const key = steps.findLast((step) => typeof step === 'string') ?? '';
    const { expected, found, fix } = mismatch(error, key, layouts);
    return { where: document.position(steps), expected, found: `${found}${place}`, fix };
}
/** A section of a gate right below `gates` stands in the place of an environment. */
function environmentFix(steps, schema, data) {
    const [top, name] = steps;
    const properties = schema?.['properties'];
    const isGate = top === 'gates' && steps.length === 2 && typeof name === 'string';
    if (!isGate || !(0,json_path/* isRecord */.u4)(properties) || !Object.hasOwn(properties, name))
        return undefined;
    const environments = memberOf(data, 'environments');
    const [first] = Array.isArray(environments) ? environments : [];
    const environment = (0,json_path/* isRecord */.u4)(first) && typeof first['name'] === 'string' ? first['name'].slice(0, 63) : 'dev';
    return `put it below an environment: gates: { ${environment}: { ${name}: … } }`;
}
function keyFix(error) {
    const meant = meantKey(error);
    if (meant !== undefined)
        return didYouMean(meant);
    const known = knownKeys(error);
    return known.length > 0 ? `known here: ${known.join(', ')}` : undefined;
}
function mismatch({ keyword, params, data, message, parentSchema }, key, layouts) {
    const found = valueText(data);
    const typed = typeof data === 'string' ? data : '';
    const allowed = params['allowedValues'];
    if (Array.isArray(allowed)) {
        const words = allowed.map(String);
        const meant = wordMeant(typed, key, words);
        const about = meant === undefined ? explanationOf(parentSchema) : '';
        return { expected: `one of ${words.join(', ')}${about}`, found, fix: didYouMean(meant) };
    }
    if (keyword === 'discriminator') {
        const tag = params['tagValue'];
        const fix = didYouMean(wordMeant(String(tag), 'layout', layouts));
        return { expected: `layout ${orList(layouts)}`, found: tag === undefined ? 'none' : valueText(tag), fix };
    }
    if (keyword === 'required')
        return missingKey(String(params['missingProperty']), parentSchema);
    if (keyword === 'const')
        return { expected: valueText(params['allowedValue']), found };
    if (keyword === 'type')
        return typeMismatch(data, params['type'], parentSchema);
    if (keyword === 'pattern')
        return patternMismatch(typed, key, parentSchema);
    return { found: `${found} ${message ?? keyword}` };
}
/** What each word means, where the schema says it: `push: …; pull: …`. */
function explanationOf(schema) {
    const text = schema?.['description'];
    return typeof text === 'string' && /^\S+: /.test(text) ? ` (${text})` : '';
}
/** Never shows the pattern itself. */
function patternMismatch(typed, key, schema) {
    const expected = wordsOf(schema) ?? 'text of another form';
    const meant = textMeant(typed, key, String(schema?.['pattern']));
    return { expected, found: valueText(typed), fix: meant && `write "${meant}"` };
}
function typeMismatch(data, type, schema) {
    const expected = wordsOf(schema) ?? typeWords(type);
    const isBare = type === 'string' && ['number', 'boolean'].includes(typeof data);
    const pattern = schema?.['pattern'];
    const fits = typeof pattern !== 'string' || new RegExp(pattern, 'u').test(String(data));
    if (isBare && fits)
        return { expected, found: valueText(data), fix: `put it in quotes: "${String(data)}"` };
    return { expected, found: valueText(data), fix: shapeFix(data, type, schema) };
}
/** How to write a value that is of another shape. */
function shapeFix(data, type, schema) {
    const types = Array.isArray(type) ? type : [type];
    const digits = typeof data === 'string' ? /^\s*(\d+(?:\.\d+)?)/.exec(data)?.[1] : undefined;
    if (types.includes('array')) {
        if ((0,json_path/* isRecord */.u4)(data))
            return 'begin each item with a dash: - { … }';
        const isBare = typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
        return isBare ? `write [${String(data).slice(0, 80)}]` : undefined;
    }
    if (types.includes('object')) {
        const keys = Object.keys((0,json_path/* isRecord */.u4)(schema?.['properties']) ? schema['properties'] : {});
        return keys.length === 0 ? 'write names with a colon, without dashes' : `known here: ${keys.join(', ')}`;
    }
    const isNumber = types.includes('number') || types.includes('integer');
    return isNumber && digits !== undefined ? `write ${digits}` : undefined;
}
/** What a text must be, where the schema has a pattern for it. */
function wordsOf(schema) {
    const said = schema?.['patternErrorMessage'];
    return typeof said === 'string' ? said.replace(/^expected /, '') : undefined;
}
function missingKey(key, schema) {
    const properties = schema?.['properties'];
    const own = (0,json_path/* isRecord */.u4)(properties) ? properties[key] : undefined;
    const description = (0,json_path/* isRecord */.u4)(own) ? own['description'] : undefined;
    const about = typeof description === 'string' ? ` (${description})` : '';
    return { found: `"${key}" is missing${about}` };
}
function didYouMean(guess) {
    return guess && `did you mean "${guess}"?`;
}
/** Types of JSON as people name them in YAML. */
const typeNames = {
    object: 'keys with values',
    array: 'a list',
    string: 'text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    null: 'nothing',
};
function typeWords(types) {
    const names = (Array.isArray(types) ? types : [types]).map((type) => typeNames[String(type)] ?? String(type));
    return orList(names);
}
function valueText(value) {
    return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}
function knownKeys({ parentSchema }) {
    const properties = parentSchema?.['properties'];
    return (0,json_path/* isRecord */.u4)(properties) ? Object.keys(properties) : [];
}
function orList(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
/** ` in applications.cart.image`: items of a list by their names, where they have one. */
function placeWords(steps, data) {
    if (steps.length === 0)
        return '';
    const words = [];
    let at = data;
    for (const step of steps) {
        at = memberOf(at, step);
        const name = typeof step === 'number' && (0,json_path/* isRecord */.u4)(at) ? at['name'] : undefined;
        words.push(typeof name === 'string' && steps.at(-1) !== 'name' ? name.slice(0, 63) : String(step));
    }
    return ` in ${words.join('.')}`;
}
function memberOf(data, step) {
    if (Array.isArray(data))
        return typeof step === 'number' ? data[step] : undefined;
    return (0,json_path/* isRecord */.u4)(data) ? data[String(step)] : undefined;
}


/***/ }),

/***/ 603:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tierOf)
/* harmony export */ });
/* harmony import */ var _tiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32838);

/** Words by which people name the stops of a promotion. */
const words = {
    development: ['dev', 'develop', 'development', 'sandbox', 'playground'],
    testing: ['test', 'testing', 'tst', 'qa', 'sit', 'int', 'integration', 'e2e', 'perf', 'performance', 'ci'],
    uat: ['uat', 'acc', 'acceptance', 'demo'],
    staging: ['stage', 'staging', 'stg', 'preprod', 'preproduction'],
    production: ['prod', 'production', 'prd', 'live'],
};
/** Returns the tier of an environment by its name; undefined for a name that tells none. */
function tierOf(name) {
    const parts = name
        .toLowerCase()
        .replace(/\b(pre|non)[-_]prod/, '$1prod')
        .split(/[-_.]/);
    const found = _tiers_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .c.filter((tier) => parts.some((part) => words[tier].includes(part.replace(/\d+$/, ''))));
    return found.length === 1 ? found[0] : undefined;
}


/***/ })

};
