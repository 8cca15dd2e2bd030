export const id = 4703;
export const ids = [4703];
export const modules = {

/***/ 5731:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   L: () => (/* binding */ createComponents)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);

const maxDepth = 50;
function createComponents() {
    const names = new Map();
    function add(component, depth) {
        const reference = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(component['bom-ref']);
        const name = nameOf(component);
        if (reference !== undefined && name !== undefined)
            names.set(reference, name);
        if (depth >= maxDepth)
            return;
        for (const inner of (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(component['components']))
            add((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(inner), depth + 1);
    }
    return {
        add: (component) => add(component, 0),
        resolve(reference) {
            const own = referenceOf(reference);
            return names.get(reference) ?? names.get(own) ?? own;
        },
    };
}
function nameOf({ purl, group, name, version }) {
    const url = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(purl);
    if (url !== undefined && url !== '')
        return url;
    const own = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(name);
    if (own === undefined)
        return undefined;
    const path = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(group) ?? '', own].filter((part) => part !== '').join('/');
    return `${path}@${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(version) ?? ''}`;
}
/** `urn:cdx:serial/version#reference` names what `reference` does (CycloneDX, "BOM-Link"). */
function referenceOf(text) {
    if (!text.startsWith('urn:cdx:') || !text.includes('#'))
        return text;
    try {
        return decodeURIComponent(text.slice(text.indexOf('#') + 1));
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 468:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ originOfCycloneDx),
/* harmony export */   sY: () => (/* binding */ originOfTrivy),
/* harmony export */   ti: () => (/* binding */ originOfGrype)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(830);


/**
 * Reads the subject of a Trivy scan. ImageID, the digest of an image's configuration, is not among the digests: no
 * artifact goes by it.
 */
function originOfTrivy(created, metadata) {
    const { RepoDigests: digests, Commit: commit } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    return originFrom(created, (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(digests), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(commit));
}
function originOfGrype(descriptor, source) {
    const { repoDigests, manifestDigest } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(source)['target']);
    return originFrom(descriptor?.['timestamp'], [...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(repoDigests), ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(manifestDigest)]);
}
/** Syft writes an image's digest as its version, Trivy as a property; others as a package URL or a hash. */
function originOfCycloneDx(metadata) {
    const { timestamp, component } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(metadata);
    const { purl, 'bom-ref': reference, version, hashes, properties, type } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(component);
    const named = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(properties).flatMap((property) => {
        const { name, value } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(property);
        return name === 'aquasecurity:trivy:RepoDigest' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value) : [];
    });
    const hashed = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(hashes).flatMap((hash) => {
        const { alg, content } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hash);
        return type === 'container' && alg === 'SHA-256' ? (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(content)?.toLowerCase()}`) : [];
    });
    const digests = [...[purl, reference, version].flatMap((value) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(value)), ...named, ...hashed];
    return originFrom(timestamp, digests);
}
function originFrom(time, digests, commit) {
    return {
        commits: commit === undefined || commit === '' ? [] : [[commit.toLowerCase()]],
        digests: digests.length === 0 ? [] : [[...new Set(digests)]],
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(time)),
    };
}


/***/ }),

/***/ 34703:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openVulnerabilities: () => (/* binding */ openVulnerabilities)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cvss.js

/** Distinct vectors of one report: each of version 4 takes half a millisecond. */
const maxVectors = 10_000;
const maxVectorLength = 400;
/** Metrics without which a vector has no base score; the library takes a missing one for "none" in version 4. */
const baseMetrics = {
    2: ['AV', 'AC', 'Au', 'C', 'I', 'A'],
    3: ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
    4: ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
};
/**
 * Returns the base score of CVSS vectors 2.0, 3.0, 3.1 and 4.0 (first.org/cvss), each computed once. A vector that
 * lacks a base metric, has one twice or has an unknown value has no score. Throws EvidenceError past 10,000 vectors.
 */
async function vectorScores(name) {
    // Loaded here: few reports have a vector and no score.
    const { default: calculator } = await __webpack_require__.e(/* import() */ 4353).then(__webpack_require__.t.bind(__webpack_require__, 44353, 19));
    const scores = new Map();
    function scoreOf(vector) {
        try {
            if (vector.startsWith('CVSS:4.0/'))
                return new calculator.Cvss4P0(vector).calculateScores().base;
            if (vector.startsWith('CVSS:3.1/'))
                return new calculator.Cvss3P1(vector).calculateScores().base;
            if (vector.startsWith('CVSS:3.0/'))
                return new calculator.Cvss3P0(vector).calculateScores().base;
            return new calculator.Cvss2(vector).calculateScores().base;
        }
        catch {
            // An unknown metric or value.
            return undefined;
        }
    }
    return (vector) => {
        const known = scores.get(vector);
        if (known !== undefined || scores.has(vector))
            return known;
        if (scores.size >= maxVectors)
            throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxVectors} CVSS vectors` });
        const score = isWhole(vector) ? scoreOf(vector) : undefined;
        const valid = score !== undefined && score >= 0 && score <= 10 ? score : undefined;
        scores.set(vector, valid);
        return valid;
    };
}
/** Whether a vector has every base metric, and each metric once. */
function isWhole(vector) {
    const [, version = '2', text] = /^\(?(?:CVSS:([234])\.\d\/)?([A-Za-z:/]+)\)?$/.exec(vector.slice(0, maxVectorLength)) ?? [];
    if (text === undefined || vector.length > maxVectorLength)
        return false;
    const names = text.split('/').map((metric) => metric.split(':')[0]);
    const required = version === '4' ? baseMetrics[4] : version === '3' ? baseMetrics[3] : baseMetrics[2];
    return new Set(names).size === names.length && required.every((name) => names.includes(name));
}

// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __webpack_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scan.js
var vulnerabilities_scan = __webpack_require__(28718);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __webpack_require__(468);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx.js




const cycloneDx = {
    name: 'CycloneDX JSON',
    writers: 'Trivy, Grype, osv-scanner, pip-audit, cdxgen with vulnerabilities',
    json: createCycloneDx,
};
/** Reads CycloneDX 1.4 and later; one without the list is a bill of materials that was not scanned. */
function createCycloneDx(name) {
    const document = createDocument(name);
    let format;
    let metadata;
    let listed = false;
    return {
        choices: {
            '': 'object',
            bomFormat: 'build',
            metadata: 'build',
            components: 'array',
            'components.[]': 'build',
            vulnerabilities: 'array',
            'vulnerabilities.[]': 'build',
        },
        get seen() {
            return format !== undefined;
        },
        enter(path) {
            if (path === 'vulnerabilities')
                listed = true;
        },
        value(path, value) {
            if (path === 'bomFormat')
                format = value;
            if (path === 'metadata')
                metadata = value;
            if (path === 'components.[]')
                document.component((0,json/* objectOr */.Xg)(value));
            if (path === 'vulnerabilities.[]')
                document.vulnerability((0,json/* objectOr */.Xg)(value));
        },
        facts() {
            if (format !== 'CycloneDX')
                throw (0,vulnerabilities_scan/* otherVersion */.Zt)(name, 'bill of materials of format CycloneDX', format);
            return document.scan(metadata, listed);
        },
    };
}
function createDocument(name) {
    const components = (0,cyclonedx_components/* createComponents */.L)();
    const vulnerabilities = [];
    return {
        component: (component) => components.add(component),
        vulnerability(value) {
            const { id, ratings, source, affects, references } = value;
            // A copy of the used fields: the rest may be long texts.
            vulnerabilities.push({ id, ratings, source, affects, references });
        },
        scan(metadata, listed) {
            if (!listed)
                throw (0,vulnerabilities_scan/* notScanned */.iL)(name, 'components without a list of vulnerabilities');
            components.add((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(metadata)['component']));
            const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
            for (const one of vulnerabilities)
                addEach(one, components, scan);
            return scan.scan(toolsIn(metadata), (0,scanner_origin/* originOfCycloneDx */.FD)(metadata));
        },
    };
}
/** Names the tools of a document (1.4: a list, 1.5: components), else its format. */
function toolsIn(metadata) {
    const tools = (0,json/* objectOr */.Xg)(metadata)['tools'];
    const listed = [...(0,json/* listOr */.QD)(tools), ...(0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(tools)['components'])].map((tool) => (0,json/* objectOr */.Xg)(tool));
    const names = listed.slice(0, 10).flatMap(({ name, version }) => {
        const own = (0,json/* textOr */.ph)(name);
        return own === undefined ? [] : [[own.replaceAll(',', ' '), (0,json/* textOr */.ph)(version) ?? ''].join(' ').trimEnd()];
    });
    return names.length === 0 ? 'CycloneDX' : names.join(', ');
}
/** Adds one for each component; `analysis` is its author's word and takes nothing away. */
function addEach(one, components, scan) {
    const ratings = ratingsOf((0,json/* listOr */.QD)(one['ratings']), (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one['source'])['name']));
    const affected = (0,json/* listOr */.QD)(one['affects']).flatMap((entry) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(entry)['ref']) ?? []);
    const aliases = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    for (const reference of affected.length === 0 ? ['(no component)'] : affected) {
        scan.add({ id: one['id'], aliases, ratings, component: components.resolve(reference) });
    }
}
const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];
/**
 * Of several ratings, that of the weakness's publisher, then that of the NVD by the newest method, as Trivy chooses;
 * then the others.
 */
function ratingsOf(ratings, publisher) {
    const entries = ratings.map((rating) => (0,json/* objectOr */.Xg)(rating));
    const by = (source) => entries.filter((rating) => source !== undefined && (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(rating['source'])['name'])?.toLowerCase() === source);
    const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
    return [...by(publisher?.toLowerCase()), ...byNvd, ...entries].map(({ severity, score, vector, method }) => ({
        word: severity,
        score,
        vector,
        isV2: method === 'CVSSv2',
    }));
}
function rankOf(rating) {
    const index = methods.indexOf((0,json/* textOr */.ph)(rating['method']) ?? '');
    return index === -1 ? methods.length : index;
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-xml.js


const cycloneDxXml = {
    name: 'CycloneDX XML',
    writers: 'Trivy, cyclonedx-gomod, cyclonedx-maven and others with vulnerabilities',
    roots: ['bom'],
    xml: createCycloneDxXml,
};
const maxNodes = 200_000;
/** Elements that hold a list of others. */
const lists = new Set(['components', 'ratings', 'affects', 'references', 'hashes', 'properties']);
/** Reads CycloneDX's XML: the same document in elements, with the bom-ref as an attribute. */
function createCycloneDxXml(name) {
    const document = createDocument(name);
    const stack = [];
    let metadata;
    let listed = false;
    let nodes = 0;
    function finish({ tag, fields }) {
        if (tag === 'metadata')
            metadata = fields;
        else if (tag === 'component')
            document.component(fields);
        else
            document.vulnerability(fields);
    }
    return {
        open(element) {
            if (element.depth === 2 && element.tag === 'vulnerabilities')
                listed = true;
            const starts = (element.depth === 2 && element.tag === 'metadata') || (element.depth === 3 && isItem(element));
            if (!starts && stack.length === 0)
                return;
            nodes = starts ? 0 : nodes + 1;
            if (nodes > maxNodes)
                throw (0,unreadable/* excessive */.QD)(element, { found: `more than ${maxNodes} elements in one` });
            stack.push(nodeOf(element));
        },
        text(text) {
            const node = stack.at(-1);
            if (node !== undefined)
                node.text += text;
        },
        close() {
            const node = stack.pop();
            const parent = stack.at(-1);
            if (node === undefined)
                return;
            if (parent === undefined)
                finish(node);
            else if (lists.has(parent.tag))
                parent.items.push(cyclonedx_xml_valueOf(node));
            else
                parent.fields[node.tag] = cyclonedx_xml_valueOf(node);
        },
        facts: () => document.scan(metadata, listed),
    };
}
function isItem({ tag }) {
    return tag === 'component' || tag === 'vulnerability';
}
function nodeOf({ tag, attributes }) {
    const fields = Object.create(null);
    return { tag, fields: Object.assign(fields, attributes), items: [], text: '' };
}
function cyclonedx_xml_valueOf({ tag, fields, items, text }) {
    if (lists.has(tag))
        return items;
    const trimmed = text.trim();
    if (tag === 'hash')
        return { alg: fields['alg'], content: trimmed };
    if (tag === 'property')
        return { name: fields['name'], value: trimmed };
    return Object.keys(fields).length === 0 ? trimmed : fields;
}

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/dependency-check.js



const dependencyCheck = {
    name: 'Dependency-Check JSON',
    writers: 'OWASP Dependency-Check (`--format JSON`)',
    json: createDependencyCheck,
};
/** Reads OWASP Dependency-Check's JSON; suppressed vulnerabilities count. */
function createDependencyCheck(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let version;
    let engine;
    let date;
    return {
        choices: {
            '': 'object',
            reportSchema: 'build',
            scanInfo: 'build',
            projectInfo: 'build',
            dependencies: 'array',
            'dependencies.[]': 'build',
        },
        get seen() {
            return version !== undefined && engine !== undefined;
        },
        value(path, value) {
            if (path === 'reportSchema')
                version = value;
            else if (path === 'scanInfo')
                engine = (0,json/* objectOr */.Xg)(value)['engineVersion'];
            else if (path === 'projectInfo')
                date = (0,json/* objectOr */.Xg)(value)['reportDate'];
            else
                addDependency((0,json/* objectOr */.Xg)(value), scan);
        },
        facts() {
            return scan.scan(`Dependency-Check ${(0,json/* textOr */.ph)(engine) ?? ''}`.trimEnd(), {
                ...origin/* silentOrigin */.C9,
                time: (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(date)),
            });
        },
    };
}
function addDependency(dependency, scan) {
    const [unit] = (0,json/* listOr */.QD)(dependency['packages']);
    const component = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(unit)['id']) ?? (0,json/* textOr */.ph)(dependency['fileName']) ?? '(no file)';
    for (const [key, suppressed] of [['vulnerabilities', false], ['suppressedVulnerabilities', true]]) {
        for (const one of (0,json/* listOr */.QD)(dependency[key])) {
            const value = (0,json/* objectOr */.Xg)(one);
            scan.add({ id: value['name'], ratings: dependency_check_ratingsOf(value), component, suppressed });
        }
    }
}
/** CVSS by version, the newest first, then the word, which may be the unscored one of an advisory. */
function dependency_check_ratingsOf({ cvssv4, cvssv3, cvssv2, severity }) {
    const [newest, newer, old] = [cvssv4, cvssv3, cvssv2].map((one) => (0,json/* objectOr */.Xg)(one));
    return [
        { word: newest?.['baseSeverity'], score: newest?.['baseScore'] },
        { word: newer?.['baseSeverity'], score: newer?.['baseScore'] },
        { word: old?.['severity'], score: old?.['score'], isV2: true },
        { word: severity },
    ];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/dependency-check-xml.js



const dependencyCheckXml = {
    name: 'Dependency-Check XML',
    writers: 'OWASP Dependency-Check (`--format XML`)',
    roots: ['analysis'],
    children: ['scanInfo'],
    xml: createDependencyCheckXml,
};
const dependencyPath = 'dependencies/dependency';
/** Lists of a dependency, and whether what they hold is suppressed: both have the same form. */
const dependency_check_xml_lists = {
    [`${dependencyPath}/vulnerabilities/vulnerability`]: false,
    [`${dependencyPath}/vulnerabilities/suppressedVulnerability`]: true,
};
const ofDependency = ['fileName', 'identifiers/package/id'];
const ofVulnerability = [
    'name',
    'severity',
    'cvssScore',
    ...['cvssV4', 'cvssV3'].flatMap((version) => [`${version}/baseScore`, `${version}/baseSeverity`]),
    'cvssV2/score',
    'cvssV2/severity',
];
/** Reads OWASP Dependency-Check's XML, which Jenkins and others take; suppressed vulnerabilities count. */
function createDependencyCheckXml(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    const stack = [];
    let dependency = new Map();
    let vulnerability = new Map();
    let engine = '';
    let date;
    let listed = false;
    let content;
    /** The texts that an element belongs to, and its path below theirs. */
    function placeOf(path) {
        const list = Object.keys(dependency_check_xml_lists).find((one) => path.startsWith(`${one}/`));
        if (list !== undefined)
            return wanted(vulnerability, path.slice(list.length + 1), ofVulnerability);
        return path.startsWith(`${dependencyPath}/`)
            ? wanted(dependency, path.slice(dependencyPath.length + 1), ofDependency)
            : undefined;
    }
    function finish(path, text) {
        if (path === 'scanInfo/engineVersion')
            engine = text;
        else if (path === 'projectInfo/reportDate')
            date = text;
        const [texts, key] = placeOf(path) ?? [];
        if (texts !== undefined && key !== undefined && !texts.has(key))
            texts.set(key, text);
    }
    return {
        open({ tag, depth }) {
            stack.length = depth - 1;
            stack.push(tag);
            const path = stack.slice(1).join('/');
            if (path === 'dependencies')
                listed = true;
            else if (path === dependencyPath)
                dependency = new Map();
            else if (Object.hasOwn(dependency_check_xml_lists, path))
                vulnerability = new Map();
            content = '';
        },
        text(piece) {
            if (content !== undefined)
                content += piece;
        },
        close() {
            const path = stack.slice(1).join('/');
            if (content !== undefined)
                finish(path, content.trim());
            content = undefined;
            const suppressed = dependency_check_xml_lists[path];
            if (suppressed !== undefined) {
                const component = dependency.get('identifiers/package/id') ?? dependency.get('fileName') ?? '(no file)';
                scan.add({ id: vulnerability.get('name'), ratings: dependency_check_xml_ratingsOf(vulnerability), component, suppressed });
            }
            stack.pop();
        },
        facts() {
            if (!listed)
                throw (0,unreadable/* malformed */.Qm)({ name }, { expected: 'the list of dependencies', found: 'none' });
            return scan.scan(`Dependency-Check ${engine}`.trimEnd(), { ...origin/* silentOrigin */.C9, time: (0,origin/* timeOf */.nR)(date) });
        },
    };
}
function wanted(texts, key, keys) {
    return keys.includes(key) ? [texts, key] : undefined;
}
/** CVSS by version, the newest first, then the word, which may be the unscored one of an advisory. */
function dependency_check_xml_ratingsOf(texts) {
    return [
        { word: texts.get('cvssV4/baseSeverity'), score: texts.get('cvssV4/baseScore') },
        { word: texts.get('cvssV3/baseSeverity'), score: texts.get('cvssV3/baseScore') },
        { word: texts.get('cvssV2/severity'), score: texts.get('cvssV2/score'), isV2: true },
        { word: texts.get('severity'), score: texts.get('cvssScore'), isV2: true },
    ];
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/gitlab.js
var gitlab = __webpack_require__(90416);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/grype.js



const grype = { name: 'Grype JSON', writers: '`grype --output json`', json: createGrype };
function createGrype(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let descriptor;
    let scanned;
    let matched = false;
    return {
        choices: {
            '': 'object',
            descriptor: 'build',
            source: 'build',
            matches: 'array',
            'matches.*': 'build',
            ignoredMatches: 'array',
            'ignoredMatches.*': 'build',
        },
        get seen() {
            return matched;
        },
        enter(path) {
            if (path === 'matches')
                matched = true;
        },
        value(path, value) {
            if (path === 'descriptor')
                descriptor = (0,json/* objectOr */.Xg)(value);
            if (path === 'source')
                scanned = value;
            if (path === 'matches.*')
                scan.add(entryOf((0,json/* objectOr */.Xg)(value), false));
            if (path === 'ignoredMatches.*' && isIgnoredByAuthor((0,json/* objectOr */.Xg)(value)))
                scan.add(entryOf((0,json/* objectOr */.Xg)(value), true));
        },
        facts() {
            if (descriptor?.['name'] !== 'grype')
                throw (0,vulnerabilities_scan/* otherVersion */.Zt)(name, 'report of Grype', descriptor?.['name']);
            const version = (0,json/* textOr */.ph)(descriptor['version']) ?? '';
            return scan.scan(`Grype ${version}`.trimEnd(), (0,scanner_origin/* originOfGrype */.ti)(descriptor, scanned));
        },
    };
}
/** Whether an author ignored a match: Grype's own rules, as for kernel headers, name no weakness. */
function isIgnoredByAuthor(match) {
    return (0,json/* listOr */.QD)(match['appliedIgnoreRules']).some((rule) => {
        const { vulnerability, 'vex-status': vex } = (0,json/* objectOr */.Xg)(rule);
        return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
    });
}
function entryOf(match, suppressed) {
    const vulnerability = (0,json/* objectOr */.Xg)(match['vulnerability']);
    const artifact = (0,json/* objectOr */.Xg)(match['artifact']);
    const fixes = (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(vulnerability['fix'])['versions']).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    const related = (0,json/* listOr */.QD)(match['relatedVulnerabilities']).map((one) => (0,json/* objectOr */.Xg)(one));
    return {
        id: vulnerability['id'],
        ratings: [vulnerability, ...related].flatMap((one) => grype_ratingsOf(one)),
        component: (0,vulnerabilities_scan/* filled */.Bq)(artifact['purl']) ?? (0,vulnerabilities_scan/* nameAndVersion */.tW)(artifact['name'], artifact['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    };
}
/** Returns the word of a source, then its scores, the newest version of CVSS first. */
function grype_ratingsOf({ severity, cvss }) {
    const scores = (0,json/* listOr */.QD)(cvss).map((one) => (0,json/* objectOr */.Xg)(one));
    const newest = scores.toSorted((a, b) => versionOf(b).localeCompare(versionOf(a)));
    const ratings = newest.map((one) => ({
        score: (0,json/* objectOr */.Xg)(one['metrics'])['baseScore'],
        vector: one['vector'],
        isV2: versionOf(one).startsWith('2'),
    }));
    return [{ word: severity }, ...ratings];
}
function versionOf({ version }) {
    return (0,json/* textOr */.ph)(version) ?? '';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/npm-audit.js



const npmAudit = {
    name: 'npm audit JSON',
    writers: '`npm audit --json` (versions 1 and 2), `pnpm audit --json`',
    json: createNpmAudit,
};
/** Reads both versions: by package with the advisories that reach it, and by advisory. */
function createNpmAudit(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let seen = false;
    return {
        choices: {
            '': 'object',
            auditReportVersion: 'build',
            vulnerabilities: 'object',
            'vulnerabilities.*': 'build',
            advisories: 'object',
            'advisories.*': 'build',
        },
        get seen() {
            return seen;
        },
        enter(path) {
            if (path === 'advisories')
                seen = true;
        },
        value(path, value) {
            if (path === 'auditReportVersion')
                seen = true;
            else if (path === 'advisories.*')
                addAdvisory((0,json/* objectOr */.Xg)(value), scan);
            else
                addPackage((0,json/* objectOr */.Xg)(value), scan);
        },
        facts: () => scan.scan('npm audit', origin/* silentOrigin */.C9),
    };
}
/** A package that only depends on one with an advisory is counted where the advisory is. */
function addPackage({ via, name, fixAvailable }, scan) {
    for (const one of (0,json/* listOr */.QD)(via)) {
        if (!(0,json/* isJsonObject */.OW)(one))
            continue;
        const { url, source, severity, cvss, range } = one;
        scan.add({
            id: advisoryOf(url) ?? (typeof source === 'number' ? `npm-${source}` : undefined),
            ratings: [{ word: severity }, ratingOf(cvss)],
            component: (0,vulnerabilities_scan/* nameAndVersion */.tW)(one['name'] ?? name, range),
            fixedIn: (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(fixAvailable)['version']),
        });
    }
}
function addAdvisory(one, scan) {
    const cves = (0,json/* listOr */.QD)(one['cves']).flatMap((cve) => (0,json/* textOr */.ph)(cve) ?? []);
    const versions = (0,json/* listOr */.QD)(one['findings']).flatMap((finding) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(finding)['version']) ?? []);
    const id = (0,json/* textOr */.ph)(one['github_advisory_id']) ??
        advisoryOf(one['url']) ??
        cves[0] ??
        (typeof one['id'] === 'number' ? `npm-${one['id']}` : undefined);
    for (const version of versions.length === 0 ? [''] : new Set(versions)) {
        scan.add({
            id,
            aliases: cves,
            ratings: [{ word: one['severity'] }, ratingOf(one['cvss'])],
            component: (0,vulnerabilities_scan/* nameAndVersion */.tW)(one['module_name'], version),
            fixedIn: (0,json/* textOr */.ph)(one['patched_versions']),
        });
    }
}
/** npm writes a CVSS score of 0 for an unknown one. */
function ratingOf(cvss) {
    const { score, vectorString: vector } = (0,json/* objectOr */.Xg)(cvss);
    return { score: score === 0 ? undefined : score, vector };
}
function advisoryOf(url) {
    return /\/(GHSA-[\w-]{1,40})$/.exec((0,json/* textOr */.ph)(url)?.slice(0, 300) ?? '')?.[1];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/osv-scanner.js



const osvScanner = {
    name: 'osv-scanner JSON',
    writers: '`osv-scanner --format json`',
    json: createOsvScanner,
};
/** Reads osv-scanner's JSON. A document without results is one of it only where it says so by its other keys. */
function createOsvScanner(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let seen = false;
    return {
        choices: { '': 'object', results: 'array', 'results.[]': 'build', experimental_config: 'build' },
        get seen() {
            return seen;
        },
        value(path, value) {
            const { source, packages } = (0,json/* objectOr */.Xg)(value);
            seen ||= path === 'experimental_config' || (source !== undefined && Array.isArray(packages));
            for (const one of (0,json/* listOr */.QD)(packages))
                osv_scanner_addPackage((0,json/* objectOr */.Xg)(one), scan);
        },
        facts: () => scan.scan('osv-scanner', origin/* silentOrigin */.C9),
    };
}
/** One for each group: the ids of a group are names of one weakness. */
function osv_scanner_addPackage({ package: unit, vulnerabilities, groups }, scan) {
    const { name, version, commit } = (0,json/* objectOr */.Xg)(unit);
    const component = (0,vulnerabilities_scan/* nameAndVersion */.tW)(name, version === '' || version === undefined ? commit : version);
    const known = new Map((0,json/* listOr */.QD)(vulnerabilities).map((one) => [(0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['id']) ?? '', (0,json/* objectOr */.Xg)(one)]));
    const grouped = (0,json/* listOr */.QD)(groups).map((group) => (0,json/* objectOr */.Xg)(group));
    const all = grouped.length > 0 ? grouped : [...known.keys()].map((id) => ({ ids: [id] }));
    for (const { ids, aliases, max_severity: score } of all) {
        const names = (0,json/* listOr */.QD)(ids).flatMap((id) => (0,json/* textOr */.ph)(id) ?? []);
        const members = names.map((id) => known.get(id)).filter((one) => one !== undefined);
        const others = [...(0,json/* listOr */.QD)(aliases), ...members.flatMap((one) => (0,json/* listOr */.QD)(one['aliases']))];
        scan.add({
            id: names[0],
            aliases: [...names.slice(1), ...others.flatMap((alias) => (0,json/* textOr */.ph)(alias) ?? [])],
            ratings: [...members.flatMap((one) => osv_scanner_ratingsOf(one)), { score }],
            component,
        });
    }
}
/** Returns the word of the database, then the vectors, the newest version of CVSS first. */
function osv_scanner_ratingsOf({ database_specific: own, severity }) {
    const vectors = (0,json/* listOr */.QD)(severity).map((one) => (0,json/* objectOr */.Xg)(one));
    const newest = vectors.toSorted((a, b) => typeOf(b).localeCompare(typeOf(a)));
    return [{ word: (0,json/* objectOr */.Xg)(own)['severity'] }, ...newest.map((one) => ({ vector: one['score'] }))];
}
function typeOf({ type }) {
    return (0,json/* textOr */.ph)(type) ?? '';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/pip-audit.js



const pipAudit = {
    name: 'pip-audit JSON',
    writers: '`pip-audit --format json`',
    json: createPipAudit,
};
/**
 * Reads pip-audit's JSON, which has no severities. A dependency that it skipped was not looked up; where it skipped
 * them all, as it does when no index answers, its exit code is 0 and the scan has failed.
 */
function createPipAudit(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let isLookedUp = false;
    let reason;
    return {
        choices: { '': 'object', dependencies: 'array', 'dependencies.[]': 'build' },
        get seen() {
            return isLookedUp || reason !== undefined;
        },
        value(_path, value) {
            const { name: unit, version, vulns, skip_reason: skipped } = (0,json/* objectOr */.Xg)(value);
            if (typeof skipped === 'string')
                scan.skip((0,json/* textOr */.ph)(unit) ?? '');
            for (const one of (0,json/* listOr */.QD)(vulns))
                add((0,json/* objectOr */.Xg)(one), (0,vulnerabilities_scan/* nameAndVersion */.tW)(unit, version), scan);
            isLookedUp ||= Array.isArray(vulns);
            reason ??= (0,json/* textOr */.ph)(skipped);
        },
        facts() {
            if (!isLookedUp)
                throw (0,vulnerabilities_scan/* scanFailed */.J_)(name, 'pip-audit', `no dependency was looked up; ${reason}`);
            return scan.scan('pip-audit', origin/* silentOrigin */.C9);
        },
    };
}
function add({ id, aliases, fix_versions: fixes }, component, scan) {
    const versions = (0,json/* listOr */.QD)(fixes).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    scan.add({
        id,
        aliases: (0,json/* listOr */.QD)(aliases).flatMap((alias) => (0,json/* textOr */.ph)(alias) ?? []),
        ratings: [],
        component,
        fixedIn: versions.length === 0 ? undefined : versions.join(', '),
    });
}

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/rating.js
var rating = __webpack_require__(63746);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var findings = __webpack_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/sarif.js + 2 modules
var sarif = __webpack_require__(5455);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js
var vulnerability = __webpack_require__(18145);
;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/sarif.js



const sarif_sarif = {
    name: 'SARIF',
    writers: 'Trivy, Grype, Snyk, osv-scanner and others',
    json(name) {
        const reader = (0,sarif/* createSarif */.Q)(name, { messages: true });
        return {
            choices: reader.choices,
            enter: (path, key) => reader.enter(path, key),
            value: (path, value, key) => reader.value(path, value, key),
            leave: (path, key) => reader.leave(path, key),
            get seen() {
                return reader.seen;
            },
            facts() {
                const { tools, findings, origin } = reader.facts();
                return {
                    tool: tools.join(', '),
                    vulnerabilities: Array.from(findings, vulnerabilityOf),
                    unscanned: [],
                    origin,
                };
            },
        };
    },
};
/**
 * A finding of a scanner for vulnerabilities. SARIF has rules for vulnerabilities and locations for packages: which
 * package it is, and how grave, Trivy and Grype say in the message alone.
 */
function vulnerabilityOf(finding) {
    const said = messageOfTrivy(finding.message ?? '') ?? messageOfGrype(finding.message ?? '');
    const severity = (0,vulnerability/* severityOf */.xJ)(said?.severity);
    return {
        id: idOf(finding.rule, said?.name),
        severity: severity === 'unknown' ? severityOfFinding(finding) : severity,
        component: said === undefined ? (finding.message ?? (0,findings/* locationOf */.hD)(finding) ?? '') : `${said.name}@${said.version}`,
        fixedIn: said?.fixedIn === '' ? undefined : said?.fixedIn,
        suppressed: finding.suppressed,
    };
}
function messageOfTrivy(message) {
    const match = /^Package: (\S+) Installed Version: (\S*) Vulnerability \S+ Severity: (\w+)(?: Fixed Version: ?([^[]*?)(?: ?Link:|$))?/.exec(message);
    const [, name, version, severity, fixedIn] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity, fixedIn: fixedIn?.trim() };
}
function messageOfGrype(message) {
    const match = /^An? (\w+) vulnerability in \S+ package: (\S+), version (\S+) was found /.exec(message);
    const [, severity, name, version] = match ?? [];
    if (name === undefined || version === undefined || severity === undefined)
        return undefined;
    return { name, version, severity };
}
/** Grype has a rule for each weakness of each package: `CVE-2026-1-openssl`. */
function idOf(rule, name) {
    const tail = `-${name}`;
    return name !== undefined && rule.length > tail.length && rule.endsWith(tail) ? rule.slice(0, -tail.length) : rule;
}
/**
 * Trivy files its rules under the severity's name; others give a score. Where there is neither, a level of error may
 * stand for high and for critical: then it is the graver one.
 */
function severityOfFinding({ tags, severity, level }) {
    const named = tags
        .map((tag) => (/^[A-Z]+$/.test(tag) ? (0,vulnerability/* severityOf */.xJ)(tag) : 'unknown'))
        .find((one) => one !== 'unknown');
    if (named !== undefined)
        return named;
    if (severity !== undefined)
        return (0,vulnerability/* severityOfScore */.FL)(severity);
    if (level === 'error')
        return 'critical';
    return level === 'warning' ? 'medium' : 'low';
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/snyk.js



const snyk = {
    name: 'Snyk JSON',
    writers: '`snyk test --json`, `snyk container test --json`, also of several projects',
    json: createSnyk,
};
/** The keys of a project that are read; of several projects a list of them is the document. */
const keys = ['ok', 'error', 'packageManager', 'dependencyCount', 'filtered', 'projectName'];
function createSnyk(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let seen = false;
    let failure;
    return {
        choices: {
            '': 'object or array',
            '[]': 'object',
            ...Object.fromEntries(['', '[].'].flatMap((prefix) => keys.map((key) => [`${prefix}${key}`, 'build']))),
            vulnerabilities: 'array',
            'vulnerabilities.[]': 'build',
            '[].vulnerabilities': 'array',
            '[].vulnerabilities.[]': 'build',
            applications: 'array',
            'applications.[]': 'build',
        },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            if (path.endsWith('vulnerabilities.[]'))
                snyk_add(value, scan, false);
            else if (path === 'applications.[]') {
                for (const one of (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['vulnerabilities']))
                    snyk_add(one, scan, false);
            }
            else if (key === 'ok')
                seen ||= typeof value === 'boolean';
            else if (key === 'error')
                failure ??= (0,json/* textOr */.ph)(value) ?? 'an error';
            else if (key === 'filtered') {
                // Vulnerabilities that a policy file ignores, as far as the report still shows them.
                for (const one of (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['ignore']))
                    snyk_add(one, scan, true);
            }
        },
        facts() {
            if (failure !== undefined)
                throw (0,vulnerabilities_scan/* scanFailed */.J_)(name, 'Snyk', failure);
            return scan.scan('Snyk', origin/* silentOrigin */.C9);
        },
    };
}
function snyk_add(value, scan, suppressed) {
    const one = (0,json/* objectOr */.Xg)(value);
    // A licence issue is no vulnerability.
    if (one['type'] === 'license')
        return;
    const fixes = (0,json/* listOr */.QD)(one['fixedIn']).flatMap((version) => (0,json/* textOr */.ph)(version) ?? []);
    const cves = (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(one['identifiers'])['CVE']).flatMap((cve) => (0,json/* textOr */.ph)(cve) ?? []);
    const own = (0,json/* textOr */.ph)(one['id']);
    const [id, ...aliases] = [...cves, ...(own === undefined ? [] : [own])];
    scan.add({
        id,
        aliases,
        ratings: snyk_ratingsOf(one),
        component: (0,vulnerabilities_scan/* nameAndVersion */.tW)(one['packageName'] ?? one['moduleName'] ?? one['name'], one['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    });
}
function snyk_ratingsOf({ severity, severityWithCritical, cvssScore, CVSSv3: vector }) {
    return [{ word: severityWithCritical }, { word: severity }, { score: cvssScore, vector }];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/spdx.js

const billOfMaterials = 'a bill of materials (SPDX), which is not a scan';
/** SPDX 2 and 3, which have no place for a scanner's findings: listed so that the refusal gives the right reason. */
const spdx = {
    name: 'SPDX',
    writers: '',
    refused: true,
    json(name) {
        let seen = false;
        return {
            choices: { '': 'object', spdxVersion: 'build', '@context': 'build' },
            get seen() {
                return seen;
            },
            value(path, value) {
                const text = typeof value === 'string' ? value : '';
                seen ||= path === 'spdxVersion' || text.startsWith('https://spdx.org/');
            },
            facts() {
                throw (0,vulnerabilities_scan/* notScanned */.iL)(name, billOfMaterials);
            },
        };
    },
};
const spdxTags = {
    name: 'SPDX',
    writers: '',
    refused: true,
    matches: (head) => head.startsWith('SPDXVersion:'),
    read: ({ name }) => Promise.reject((0,vulnerabilities_scan/* notScanned */.iL)(name, billOfMaterials)),
};

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/trivy.js



const trivy = {
    name: 'Trivy JSON',
    writers: '`trivy image`, `trivy fs` and others with `--format json`',
    json: createTrivy,
};
/**
 * Reads Trivy's JSON, SchemaVersion 2. A result of class config, secret or license is another scan: one that read no
 * packages has not found that they are good.
 */
function createTrivy(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    const top = {};
    let scanned = false;
    return {
        choices: {
            '': 'object',
            SchemaVersion: 'build',
            CreatedAt: 'build',
            Metadata: 'build',
            Results: 'array',
            'Results.*': 'build',
        },
        get seen() {
            return top['SchemaVersion'] !== undefined;
        },
        value(path, value) {
            if (path !== 'Results.*') {
                top[path] = value;
                return;
            }
            const result = (0,json/* objectOr */.Xg)(value);
            const kind = (0,json/* textOr */.ph)(result['Class']);
            scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
            for (const one of (0,json/* listOr */.QD)(result['Vulnerabilities']))
                scan.add(trivy_entryOf(one, false));
            // Vulnerabilities that an ignore file or a VEX document took out, as far as the report still shows them.
            for (const modified of (0,json/* listOr */.QD)(result['ExperimentalModifiedFindings'])) {
                const { Type: type, Finding: finding } = (0,json/* objectOr */.Xg)(modified);
                if (type === 'vulnerability')
                    scan.add(trivy_entryOf(finding, true));
            }
        },
        facts() {
            const { SchemaVersion: version, CreatedAt: created, Metadata: metadata } = top;
            if (version !== 2)
                throw (0,vulnerabilities_scan/* otherVersion */.Zt)(name, 'Trivy report of SchemaVersion 2', version);
            if (!scanned)
                throw (0,vulnerabilities_scan/* notScanned */.iL)(name, 'a scan of no packages');
            return scan.scan('Trivy', (0,scanner_origin/* originOfTrivy */.sY)(created, metadata));
        },
    };
}
function trivy_entryOf(value, suppressed) {
    const one = (0,json/* objectOr */.Xg)(value);
    return {
        id: one['VulnerabilityID'],
        ratings: [{ word: one['Severity'] }, ...trivy_ratingsOf(one)],
        component: (0,vulnerabilities_scan/* filled */.Bq)((0,json/* objectOr */.Xg)(one['PkgIdentifier'])['PURL']) ?? (0,vulnerabilities_scan/* nameAndVersion */.tW)(one['PkgName'], one['InstalledVersion']),
        fixedIn: (0,json/* textOr */.ph)(one['FixedVersion']),
        suppressed,
    };
}
/** Trivy's numbers for the severities of its sources. */
const vendorWords = [undefined, 'low', 'medium', 'high', 'critical'];
/** Returns the ratings behind a severity of UNKNOWN: the source that Trivy chose, then the NVD, then the others. */
function trivy_ratingsOf({ SeveritySource: chosen, CVSS: scores, VendorSeverity: words }) {
    const [byScore, byWord] = [(0,json/* objectOr */.Xg)(scores), (0,json/* objectOr */.Xg)(words)];
    const sources = new Set([(0,json/* textOr */.ph)(chosen), 'nvd', ...Object.keys(byWord), ...Object.keys(byScore)]);
    const ratings = [];
    for (const source of sources) {
        if (source === undefined)
            continue;
        const number = byWord[source];
        if (typeof number === 'number')
            ratings.push({ word: vendorWords[number] });
        ratings.push(...cvssOf((0,json/* objectOr */.Xg)(byScore[source])));
    }
    return ratings;
}
function cvssOf(cvss) {
    return [
        { score: cvss['V40Score'], vector: (0,vulnerabilities_scan/* filled */.Bq)(cvss['V40Vector']) },
        { score: cvss['V3Score'], vector: (0,vulnerabilities_scan/* filled */.Bq)(cvss['V3Vector']) },
        { score: cvss['V2Score'], vector: (0,vulnerabilities_scan/* filled */.Bq)(cvss['V2Vector']), isV2: true },
    ];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerabilities/report.js


















/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const vulnerabilityFormats = [
    trivy,
    grype,
    cycloneDx,
    cycloneDxXml,
    sarif_sarif,
    gitlab/* gitlabScan */.VL,
    snyk,
    osvScanner,
    npmAudit,
    pipAudit,
    dependencyCheck,
    dependencyCheckXml,
    spdx,
    spdxTags,
];
/**
 * Reads a report of known vulnerabilities, told apart by its content. Throws EvidenceError, also for a document that
 * is of several formats at once.
 */
async function readVulnerabilities(source) {
    const text = await (0,text_text/* openText */.U)(source);
    const scan = await (0,format/* readByFormat */.BN)(text, { what: 'a report of vulnerabilities', formats: vulnerabilityFormats });
    return { ...scan, vulnerabilities: (0,vulnerability/* unique */.Am)(await rated(scan, text.name)) };
}
/** With the severities that take a vector's arithmetic, which few reports need. */
async function rated({ vulnerabilities }, name) {
    if (vulnerabilities.every(({ ratings }) => ratings === undefined))
        return vulnerabilities;
    const scoreOf = await vectorScores(name);
    return vulnerabilities.map((one) => ratedOne(one, scoreOf));
}
function ratedOne({ ratings, ...one }, scoreOf) {
    return ratings === undefined ? one : { ...one, severity: (0,rating/* severityOfRatings */.V)(ratings, scoreOf) };
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/steps/gate/evidence/checks/tools.js
var checks_tools = __webpack_require__(31887);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/vulnerabilities.js




const gated = [
    { severity: 'critical', id: 'critical-vulnerabilities' },
    { severity: 'high', id: 'high-vulnerabilities' },
    { severity: 'medium', id: 'medium-vulnerabilities' },
    { severity: 'low', id: 'low-vulnerabilities' },
];
/** Known vulnerabilities: each weakness of a package once, whatever the number of reports with it. */
function openVulnerabilities({ unrated, tools }) {
    const reports = [];
    return {
        async read(source) {
            const facts = await readVulnerabilities(source);
            return { origin: facts.origin, count: () => void reports.push(facts) };
        },
        measure: ({ ledger }) => {
            const all = (0,vulnerability/* unique */.Am)(reports.flatMap((report) => report.vulnerabilities));
            const ran = reports.flatMap(({ tool }) => tool.split(', '));
            const demanded = { 'vulnerabilities-tools': (0,checks_tools/* toolsFinding */.x)(tools.vulnerabilities, ran) };
            const gaps = gapsOf(reports.flatMap((report) => report.unscanned));
            return { ...measured(all, unrated, ledger), gaps, demanded };
        },
    };
}
function measured(known, unrated, ledger) {
    const all = known.filter(({ id, aliases = [], component, severity }) => !ledger.excepts({
        ids: [id, ...aliases],
        component,
        level: levelOf(severity === 'unknown' ? unrated : severity),
    }));
    const countsAs = (one, severity) => one.severity === severity || (one.severity === 'unknown' && severity === unrated);
    const measurements = {};
    const outputs = {};
    for (const { severity, id } of gated) {
        const ofSeverity = all.filter((one) => countsAs(one, severity));
        const excepted = known.filter((one) => countsAs(one, severity)).length - ofSeverity.length;
        measurements[id] = measurementOf(ofSeverity, excepted);
        outputs[id] = ofSeverity.length;
    }
    const unknown = all.filter(({ severity }) => severity === 'unknown');
    const [first] = unknown;
    const warning = `${(0,amount/* amount */.vj)(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}, counted as ${unrated}`;
    return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}
function gapsOf(unscanned) {
    if (unscanned.length === 0)
        return [];
    return [
        {
            id: 'unscanned-packages',
            title: 'Vulnerabilities: packages',
            status: 'warn',
            required: 'every package looked up',
            found: `${(0,amount/* amount */.vj)(unscanned.length, 'package')} that the scanner could not look up`,
            advice: 'See why the scanner does not know them',
            details: (0,amount/* firstOf */.Ku)(unscanned, (one) => one),
        },
    ];
}
/** Maps a severity to its level in SARIF, as scanners do. */
function levelOf(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'low' ? 'note' : 'warning';
}
function measurementOf(found, excepted) {
    const suppressed = found.filter((one) => one.suppressed).length;
    const note = suppressed === 0 ? '' : ` (${suppressed} of them ignored by the scan, which does not count here)`;
    const fixable = found.filter(({ fixedIn }) => fixedIn !== undefined && fixedIn !== '').length;
    return {
        actual: found.length,
        found: (0,amount/* amount */.vj)(found.length, 'vulnerability') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
        meets: (limit) => found.length <= limit,
        advice: (limit) => `Remove ${(0,amount/* partOf */.BU)(found.length - limit, found.length, 'vulnerability')}; for ${fixable === 0 ? 'none' : fixable} there is a fixed version`,
        details: (0,amount/* firstOf */.Ku)(found, lineOf),
    };
}
function lineOf({ id, component, fixedIn, severity }) {
    const unrated = severity === 'unknown' ? ' (without a severity)' : '';
    return `${id} in ${component}${unrated}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}


/***/ })

};
