export const id = 9204;
export const ids = [9204];
export const modules = {

/***/ 84782:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseDocuments)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

/** Kubernetes reads YAML 1.1: `yes` is true, and a merge key merges. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolYaml11Tag */ .iE, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .binaryTag */ .kt);
/** For the few texts with merge keys: each scalar costs more with them. */
const mergingSchema = schema.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const limits = { maxDepth: 100, maxAliases: 1000 };
/** Values of the documents of a text that have aliases, once these are followed. */
const maxValues = 1_000_000;
/** Characters that are read again because of a continuation line without indentation. */
const maxReread = 16 * 1024 * 1024;
const maxDocuments = 100_000;
/**
 * Parses the documents of a file one by one, so that a broken one does not hide the others. Beyond `most` of them, the
 * last entry is one that says so.
 */
function parseDocuments(text, most = maxDocuments) {
    const budget = { values: maxValues, reread: maxReread };
    const parts = partsOf(text, most + 1);
    const documents = parts.slice(0, most).flatMap((part) => parsePart(part, budget) ?? []);
    const [rest] = parts.slice(most);
    return rest === undefined ? documents : [...documents, { line: rest.line + 1, found: `more than ${most} documents` }];
}
/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;
/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2), up to `most` parts; no scalar can hold such a line. */
function partsOf(text, most) {
    const parts = [];
    let [start, line] = [0, 0];
    for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
        const part = text.slice(start, index);
        if (!holdsNothing.test(part))
            parts.push({ text: part, line });
        line += newlinesIn(part);
        start = index;
        if (parts.length === most)
            return parts;
    }
    parts.push({ text: text.slice(start), line });
    return parts;
}
function newlinesIn(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function parsePart({ text, line }, budget) {
    try {
        const { source, events } = eventsOf(text, budget);
        if (events.length === 0)
            return undefined;
        const [value] = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, {
            source,
            schema: source.includes('<<') ? mergingSchema : schema,
            ...limits,
        });
        if (events.some(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS))
            spend(value, budget);
        // Few documents have findings; the events of those that have are kept for the next one.
        let kept;
        return { value, lineOf: (path) => line + lineIn(source, (kept ??= (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits)), path) };
    }
    catch (error) {
        // The library says that it may throw others for hostile input, such as a RangeError.
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            return { line: line + 1, found: 'YAML that cannot be read' };
        return { line: line + (error.mark?.line ?? 0) + 1, found: `YAML that does not parse: ${error.reason}` };
    }
}
const maxPadded = 100;
/**
 * Parses events. Go's parser, which Kubernetes uses, lets a quoted text go on at the indentation of its key, and so
 * does Helm's output; space in front of such a line is no part of the text, so that it may be added.
 */
function eventsOf(text, budget) {
    let source = text;
    for (let padded = 0;; padded += 1) {
        try {
            return { source, events: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, limits) };
        }
        catch (error) {
            const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB && /deficient indentation/.test(error.reason) ? error.mark : undefined;
            budget.reread -= mark?.position ?? 0;
            if (mark === undefined || mark === null || padded >= maxPadded || budget.reread < 0)
                throw error;
            const lineStart = mark.position - mark.column;
            source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
        }
    }
}
/** Refuses aliases that make a small text large (a "billion laughs"), or that have no end. */
function spend(value, budget) {
    const count = valuesIn(value, new Map());
    if (count === Infinity)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB('an alias within its own anchor');
    if (count > budget.values)
        throw new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB(`more than ${maxValues} values by its aliases`);
    budget.values -= count;
}
/** Counts the values that a reader would meet; each anchor is counted once, however often it is named. */
function valuesIn(value, counted) {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
        return 1;
    const known = counted.get(value);
    if (known !== undefined)
        return known;
    counted.set(value, Infinity);
    let count = 1;
    for (const inner of Object.values(value))
        count += valuesIn(inner, counted);
    counted.set(value, count);
    return count;
}
/** Line of a path in a document, from 1. */
function lineIn(source, events, path) {
    let at = 1;
    let found = startOf(events[at]);
    for (const step of path) {
        const next = childAt(source, events, at, step);
        if (next === undefined)
            break;
        ({ value: at, start: found } = next);
    }
    return newlinesIn(source.slice(0, found)) + 1;
}
/** Finds a member of the collection that begins at an event: its value's event, and where its key or item starts. */
function childAt(source, events, collection, step) {
    const parent = events[collection];
    if (parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING && parent?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return undefined;
    const isMapping = parent.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING;
    let index = 0;
    for (let at = collection + 1; at < events.length && events[at]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP; index += 1) {
        const key = events[at];
        const value = isMapping ? after(events, at) : at;
        const isWanted = isMapping
            ? key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR && (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, key) === String(step)
            : index === step;
        if (isWanted)
            return { value, start: startOf(key) };
        at = after(events, value);
    }
    return undefined;
}
/** Index of the event behind the node that begins at an index. */
function after(events, from) {
    let depth = 0;
    for (let at = from; at < events.length; at += 1) {
        const type = events[at]?.type;
        if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
            depth += 1;
        else if (type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    return events.length;
}
function startOf(event) {
    if (event === undefined)
        return 0;
    if ('valueStart' in event)
        return event.valueStart;
    if ('start' in event)
        return event.start;
    return 'anchorStart' in event ? event.anchorStart : 0;
}


/***/ }),

/***/ 68883:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ drillForms)
});

// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/attestations.js
var attestations = __webpack_require__(62069);
// EXTERNAL MODULE: ./lib/src/recovery/evidence/values.js
var values = __webpack_require__(14108);
// EXTERNAL MODULE: ./lib/src/recovery/drills/model.js
var model = __webpack_require__(72134);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/firedrill.js





/** FireDrill's evidence (kirilurbonas/FireDrill, pkg/report/evidence.go), alone or as the predicate of its attestation. */
const fireDrill = {
    documentation: {
        form: 'FireDrill',
        readAs: `its evidence as JSON, alone or with \`.intoto.jsonl\` beside it; its attestation, with the predicate \`${attestations/* fireDrillType */.uR}\``,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR ||
        ((0,json_path/* textIn */.r7)(document, 'tool')?.startsWith('firedrill') === true && (0,json_path/* memberAt */.mz)(document, 'drill') !== undefined),
    read: (document) => {
        const isStatement = (0,json_path/* textIn */.r7)(document, 'predicateType') === attestations/* fireDrillType */.uR;
        return factOf(isStatement ? (0,json_path/* memberAt */.mz)(document, 'predicate') : document);
    },
};
/** It restores into a sandbox that it makes and destroys: a container, or a namespace of a cluster. */
function factOf(evidence) {
    const id = (0,json_path/* textIn */.r7)(evidence, 'backup', 'uri');
    const provider = (0,json_path/* textIn */.r7)(evidence, 'sandbox', 'provider');
    const error = (0,json_path/* textIn */.r7)(evidence, 'error');
    return {
        ...(0,values/* present */.Eb)({
            name: (0,json_path/* textIn */.r7)(evidence, 'drill'),
            started: (0,values/* timeAt */.lC)(evidence, 'startedAt'),
            ready: (0,values/* timeAt */.lC)(evidence, 'finishedAt'),
        }),
        ...(id !== undefined && id !== '' && { backup: { id, ...(0,values/* present */.Eb)({ made: madeIn(evidence) }) } }),
        ...(provider !== undefined && { target: { name: `a sandbox of ${(0,shown/* shown */.S)(provider)}` } }),
        checks: (0,json_path/* listIn */.Of)(evidence, 'checks').slice(0, model/* drillLimits */.K.checks).map(checkOf),
        faults: [
            ...(error === undefined || error === '' ? [] : [`it ended with an error: ${(0,shown/* shown */.S)(error)}`]),
            ...((0,json_path/* memberAt */.mz)(evidence, 'verified') === true ? [] : ['FireDrill says that the recovery is not verified']),
        ],
    };
}
/** Go writes a time that is not known as the year 1. */
function madeIn(evidence) {
    const made = (0,values/* timeAt */.lC)(evidence, 'backup', 'modTime');
    return made !== undefined && made.getTime() > 0 ? made : undefined;
}
/** Checks that look at no data (pkg/verify/verify.go). */
const hollow = new Set(['restoreSucceeded', 'freshness']);
function checkOf(value) {
    const name = (0,json_path/* textIn */.r7)(value, 'name') ?? '';
    const detail = (0,json_path/* textIn */.r7)(value, 'detail');
    const isSkipped = (0,json_path/* isRecord */.u4)(value) && value['skipped'] === true;
    const isPassed = (0,json_path/* isRecord */.u4)(value) && value['passed'] === true;
    return {
        name: (0,shown/* shown */.S)(name),
        result: isSkipped ? 'skipped' : isPassed ? 'passed' : 'failed',
        ...(detail !== undefined && { detail: (0,shown/* shown */.S)(detail, model/* drillLimits */.K.characters) }),
        ...(hollow.has(name) && { isHollow: true }),
    };
}

// EXTERNAL MODULE: ./lib/src/recovery/drills/forms/own.js
var own = __webpack_require__(11415);
;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms/test-result.js




const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * In-toto's test result (in-toto/attestation, spec/predicates/test-result.md). It has no place for backup, target and
 * times: they are the descriptors `backup` and `target` of its configuration, and annotations of the latter.
 */
const testResult = {
    documentation: {
        form: 'in-toto test-result',
        readAs: `statement with the predicate \`${testResultType}\`; \`configuration\` has the descriptors \`backup\` (\`uri\`, annotation \`made\`) and \`target\` (annotations \`environment\`, \`cluster\`, \`namespace\`, \`started\`, \`ready\`, \`of\`, \`source\`)`,
    },
    isOne: (document) => (0,json_path/* textIn */.r7)(document, 'predicateType') === testResultType,
    read: (document) => test_result_factOf((0,json_path/* memberAt */.mz)(document, 'predicate')),
};
function test_result_factOf(predicate) {
    const descriptors = (0,json_path/* listIn */.Of)(predicate, 'configuration').slice(0, model/* drillLimits */.K.checks);
    const named = (name) => descriptors.find((one) => (0,json_path/* textIn */.r7)(one, 'name') === name);
    const [backup, target] = [named('backup'), named('target')];
    const id = (0,json_path/* textIn */.r7)(backup, 'uri');
    const annotation = (key) => (0,json_path/* textIn */.r7)(target, 'annotations', key);
    const result = (0,json_path/* textIn */.r7)(predicate, 'result');
    return {
        ...(0,values/* present */.Eb)({
            name: annotation('source'),
            environment: annotation('of'),
            started: (0,values/* timeAt */.lC)(target, 'annotations', 'started'),
            ready: (0,values/* timeAt */.lC)(target, 'annotations', 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,values/* present */.Eb)({ made: (0,values/* timeAt */.lC)(backup, 'annotations', 'made') }) } }),
        ...((0,json_path/* isRecord */.u4)(target) && {
            target: {
                name: (0,json_path/* textIn */.r7)(target, 'uri') ?? annotation('namespace') ?? 'target',
                ...(0,values/* present */.Eb)({
                    environment: annotation('environment'),
                    cluster: annotation('cluster'),
                    namespace: annotation('namespace'),
                }),
            },
        }),
        checks: [
            ...checksOf(predicate, 'failedTests', 'failed'),
            ...checksOf(predicate, 'passedTests', 'passed'),
            ...checksOf(predicate, 'warnedTests', 'passed'),
        ],
        faults: result === 'PASSED' || result === 'WARNED' ? [] : [`its result is ${(0,shown/* shown */.S)(result ?? 'none')}`],
    };
}
function checksOf(predicate, key, result) {
    return (0,json_path/* listIn */.Of)(predicate, key)
        .slice(0, model/* drillLimits */.K.checks)
        .map((name) => ({ name: typeof name === 'string' ? (0,shown/* shown */.S)(name) : '', result }));
}

;// CONCATENATED MODULE: ./lib/src/recovery/drills/forms.js



/** Forms of records of a restore. A new one is a file and a line here. */
const drillForms = [own/* own */.ZV, fireDrill, testResult];


/***/ }),

/***/ 11415:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ predicateFact),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   a$: () => (/* binding */ drillType)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28560);
/* harmony import */ var _base_shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72951);
/* harmony import */ var _evidence_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14108);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72134);




const drillType = 'https://github.com/kuberocketci/krci-deploy/drill/v1';
const own = {
    documentation: {
        form: '`krci-deploy drill record`',
        readAs: `in-toto statement with the predicate \`${drillType}\`, alone, in a DSSE envelope or a Sigstore bundle`,
    },
    isOne: (document) => (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(document, 'predicateType') === drillType,
    read: (document) => predicateFact((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(document, 'predicate')),
};
/** Reads the members of a predicate; what is absent or of another type is left out. */
function predicateFact(predicate) {
    const id = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'backup', 'id');
    const name = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'name');
    return {
        ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
            name: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'source'),
            environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'environment'),
            started: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'started'),
            ready: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'ready'),
        }),
        ...(id !== undefined && { backup: { id, ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({ made: (0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAt */ .lC)(predicate, 'backup', 'made') }) } }),
        ...(name !== undefined && {
            target: {
                name,
                ...(0,_evidence_values_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)({
                    environment: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'environment'),
                    cluster: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'cluster'),
                    namespace: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(predicate, 'target', 'namespace'),
                }),
            },
        }),
        checks: (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(predicate, 'checks').slice(0, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.checks).map(checkOf),
        faults: [],
    };
}
/** A result in another word is none that passed. */
function checkOf(value) {
    const result = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'result');
    const detail = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'detail');
    return {
        name: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(value, 'name') ?? ''),
        result: result === 'passed' || result === 'skipped' ? result : 'failed',
        ...(detail !== undefined && { detail: (0,_base_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .S)(detail, _model_js__WEBPACK_IMPORTED_MODULE_0__/* .drillLimits */ .K.characters) }),
    };
}


/***/ }),

/***/ 72134:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ drillLimits)
/* harmony export */ });
/** Bounds of one record. */
const drillLimits = { checks: 1000, characters: 500 };


/***/ }),

/***/ 86947:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDrills: () => (/* binding */ readDrills)
/* harmony export */ });
/* harmony import */ var _evidence_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14034);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68883);


/**
 * Reads records of restores from the files of a tree that a pattern names. What is of no known form is a problem with
 * its file. @throws UsageError where the pattern is too wide
 */
async function readDrills(pattern, tree) {
    const { files, problems } = await (0,_evidence_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvidence */ .A)(pattern, tree);
    const drills = [];
    const unread = [...problems];
    for (const { file, documents } of files) {
        let unknown = 0;
        for (const { document, attestation } of documents) {
            const form = _forms_js__WEBPACK_IMPORTED_MODULE_1__/* .drillForms */ .P.find((one) => one.isOne(document));
            if (form === undefined)
                unknown += 1;
            else
                drills.push({ ...form.read(document), file, attestation });
        }
        if (unknown > 0)
            unread.push({ file, because: `${unknown} of its documents are of no known form of a drill's record` });
    }
    return { drills, problems: unread };
}


/***/ })

};
