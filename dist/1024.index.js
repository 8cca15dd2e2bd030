export const id = 1024;
export const ids = [1024];
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

/***/ 65041:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bn: () => (/* binding */ allOf),
  sP: () => (/* binding */ createRunFindings),
  cA: () => (/* binding */ lineOf),
  hD: () => (/* binding */ locationOf)
});

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/columns.js
const first = 256;
function createNumbers() {
    let values = new Uint32Array(first);
    let length = 0;
    return {
        get length() {
            return length;
        },
        push(value) {
            if (length === values.length) {
                const grown = new Uint32Array(length * 2);
                grown.set(values);
                values = grown;
            }
            values[length] = value;
            length += 1;
        },
        at: (index) => values[index] ?? 0,
    };
}
function createTexts() {
    /** Where each text ends; a text that is not there ends where it begins. */
    const ends = createNumbers();
    let bytes = Buffer.alloc(first * 16);
    let used = 0;
    return {
        push(text = '') {
            const room = Buffer.byteLength(text);
            if (used + room > bytes.length) {
                const grown = Buffer.alloc(Math.max(bytes.length * 2, used + room));
                bytes.copy(grown, 0, 0, used);
                bytes = grown;
            }
            used += bytes.write(text, used);
            ends.push(used);
        },
        at(index) {
            const start = index === 0 ? 0 : ends.at(index - 1);
            const end = ends.at(index);
            return end > start ? bytes.toString('utf8', start, end) : undefined;
        },
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/sarif/result.js
var result = __webpack_require__(38243);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/identity.js
var identity = __webpack_require__(54976);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/findings.js




/** So many findings of one sort keep their message, for people to read. */
const messagesKept = 50;
function createRunFindings(name, options) {
    const store = newStore();
    const kinds = [];
    const kindIndex = new Map();
    const uris = [''];
    const uriIndex = new Map();
    function indexOfKind(kind) {
        const key = JSON.stringify(Object.values(kind).map((value) => value ?? null));
        const known = kindIndex.get(key);
        if (known !== undefined)
            return known;
        kindIndex.set(key, kinds.length);
        return kinds.push({ kind, count: 0 }) - 1;
    }
    function indexOfUri(uri) {
        if (uri === undefined)
            return 0;
        const known = uriIndex.get(uri);
        if (known !== undefined)
            return known;
        uriIndex.set(Buffer.from(uri).toString(), uris.length);
        return uris.push((0,result/* kept */.LP)(uri, 300) ?? '') - 1;
    }
    /** Whether it is among the first of its sort. */
    function isEarly(index) {
        const kind = kinds[index];
        if (kind === undefined)
            return false;
        kind.count += 1;
        return kind.count <= messagesKept;
    }
    return {
        get length() {
            return store.kind.length;
        },
        add(fields) {
            if (!(0,result/* isFindingOf */.ZZ)(fields, name))
                return false;
            const index = store.kind.length;
            const kind = indexOfKind((0,result/* resultKindOf */.Vz)(fields, name));
            const { uri, line } = (0,result/* placeOf */.$t)(fields);
            store.kind.push(kind);
            store.uri.push(indexOfUri(uri));
            store.line.push(line ?? 0);
            store.fingerprint.push((0,result/* fingerprintOf */.ax)(fields));
            const message = isEarly(kind) || options.messages === true ? (0,result/* kept */.LP)((0,result/* messageOf */.bD)(fields), 200) : undefined;
            if (message !== undefined)
                store.messages.set(index, message);
            if (options.identities === true)
                store.identities.set(index, (0,identity/* identityOf */.c)(fields));
            return true;
        },
        resolve(rules) {
            const resolved = kinds.map(({ kind }) => resolve(kind, rules));
            return { length: store.kind.length, [Symbol.iterator]: () => flat(store, resolved, uris) };
        },
    };
}
function newStore() {
    return {
        kind: createNumbers(),
        uri: createNumbers(),
        line: createNumbers(),
        fingerprint: createTexts(),
        messages: new Map(),
        identities: new Map(),
    };
}
function resolve(kind, rules) {
    const rule = rules.find(kind);
    const severity = Math.max(kind.severity ?? -1, rule?.severity ?? -1);
    return {
        rule: kind.ruleId ?? rule?.id ?? '(no rule)',
        level: kind.level ?? rules.levelOf(kind, rule),
        severity: severity >= 0 ? severity : undefined,
        suppressed: kind.suppressed,
        baseline: kind.baseline,
        tags: rule?.tags ?? [],
    };
}
function* flat(held, resolved, uris) {
    for (let index = 0; index < held.kind.length; index += 1) {
        const of = resolved[held.kind.at(index)];
        if (of === undefined)
            continue;
        const [uri, line] = [held.uri.at(index), held.line.at(index)];
        yield {
            ...of,
            uri: uri === 0 ? undefined : uris[uri],
            line: line === 0 ? undefined : line,
            message: held.messages.get(index),
            fingerprint: held.fingerprint.at(index),
            identity: held.identities.get(index),
        };
    }
}
/** Returns the findings of several runs or logs, one after the other. */
function allOf(lists) {
    return {
        length: lists.reduce((sum, { length }) => sum + length, 0),
        *[Symbol.iterator]() {
            for (const list of lists)
                yield* list;
        },
    };
}
/** `path:line`, as far as the report has it. */
function locationOf({ uri, line }) {
    return uri === undefined || line === undefined ? uri : `${uri}:${line}`;
}
/** One line about it, for people. */
function lineOf(finding) {
    const location = locationOf(finding);
    const parts = [finding.rule, location === undefined ? '' : ` at ${location}`];
    return (0,unreadable/* shown */.SP)([...parts, finding.message === undefined ? '' : `: ${finding.message}`].join(''), 800);
}


/***/ }),

/***/ 54976:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf),
/* harmony export */   w: () => (/* binding */ createBaseline)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39967);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38243);



function identityOf(fields) {
    const rule = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(fields['ruleId']) ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(fields['rule'])['id']) ?? `${num(fields['ruleIndex'])}`;
    const { uri } = (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(fields);
    return [
        bagOf(fields['fingerprints'], rule),
        bagOf(fields['partialFingerprints'], rule),
        hash(['place', rule, uri ?? '', (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(fields) ?? '']),
    ];
}
function num(value) {
    return typeof value === 'number' ? value : -1;
}
function bagOf(bag, rule) {
    const entries = Object.entries((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(bag)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : hash(['bag', rule, ...entries.flat()]);
}
function hash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('base64').slice(0, 22);
}
/**
 * The strongest identity that the baseline knows any of decides: where both tools write fingerprints, a finding with
 * another one is another finding, wherever it lies.
 */
function createBaseline(identities) {
    const counts = [new Map(), new Map(), new Map()];
    let length = 0;
    for (const identity of identities) {
        length += 1;
        for (const [index, key] of identity.entries()) {
            const known = counts[index];
            if (key !== undefined)
                known?.set(key, (known.get(key) ?? 0) + 1);
        }
    }
    return {
        length,
        take(identity) {
            const index = identity.findIndex((key, at) => key !== undefined && (counts[at]?.size ?? 0) > 0);
            const key = identity[index];
            const left = key === undefined ? 0 : (counts[index]?.get(key) ?? 0);
            if (key === undefined || left === 0)
                return false;
            counts[index]?.set(key, left - 1);
            return true;
        },
    };
}


/***/ }),

/***/ 38243:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   Vz: () => (/* binding */ resultKindOf),
/* harmony export */   ZZ: () => (/* binding */ isFindingOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83205);


/** Kinds of results that report no fault (SARIF 3.27.9). */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);
/** Whether a `result` object is a finding of this scan at all (SARIF 3.27.9, 3.27.24). Throws EvidenceError. */
function isFindingOf(fields, name) {
    return isFinding(fields['kind'], levelOf(fields['level'], name)) && fields['baselineState'] !== 'absent';
}
/** Reads the deciding fields of a `result` object (SARIF 3.27). Throws EvidenceError. */
function resultKindOf(fields, name) {
    return {
        level: levelOf(fields['level'], name),
        ruleId: kept(fields['ruleId'], 200),
        ruleIndex: indexOf(fields['ruleIndex']),
        rule: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(fields['rule']) ? fields['rule'] : undefined,
        invocation: indexOf((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(fields['provenance'])['invocationIndex']),
        severity: severityOf(fields['properties'], name),
        suppressed: isSuppressed(fields['suppressions']),
        baseline: baselineOf(fields['baselineState']),
    };
}
/** SARIF 3.27.24; old versions of the format call unchanged existing. */
function baselineOf(state) {
    if (state === 'unchanged' || state === 'existing')
        return 'known';
    return state === 'new' || state === 'updated' ? 'new' : undefined;
}
/** A result of another kind than fail has level none (SARIF 3.27.10); where they disagree, the graver word counts. */
function isFinding(kind, level) {
    return !(typeof kind === 'string' && faultless.has(kind)) || (level !== undefined && level !== 'none');
}
/** One of the four levels, or undefined when there is none. Throws EvidenceError for any other word. */
function levelOf(value, name) {
    if (value === undefined)
        return undefined;
    if (value === 'error' || value === 'warning' || value === 'note' || value === 'none')
        return value;
    const found = typeof value === 'string' ? `"${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(value, 30)}"` : typeof value;
    throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)({ name }, { expected: 'a level of error, warning, note or none', found });
}
/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
function severityOf(properties, name) {
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(properties)['security-severity'];
    if (value === undefined || value === null)
        return undefined;
    const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
    if (typeof severity === 'number' && severity >= 0 && severity <= 10)
        return severity;
    throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)({ name }, { expected: 'a security-severity from 0 to 10', found: 'something else' });
}
/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions) {
    const list = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(suppressions);
    return list.length > 0 && list.every((one) => ['accepted', undefined].includes((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(one)['status'])));
}
/** Returns the file of the first location, as a path, and its line. */
function placeOf(fields) {
    const physical = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(fields['locations'])[0])['physicalLocation']);
    const line = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(physical['region'])['startLine'];
    const uri = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(physical['artifactLocation'])['uri']);
    return { uri: uri === undefined || uri === '' ? undefined : unescaped(uri), line: isLine(line) ? line : undefined };
}
/**
 * Returns the path that a URI names (SARIF 3.4.3, RFC 3986 section 2): `src/a%20b.ts` is the file `src/a b.ts`. An
 * escaped slash separates no directories (section 2.2), and text that is no valid escape is a path never escaped: both
 * stay.
 */
function unescaped(uri) {
    return uri.includes('%') ? uri.split('/').map(segmentOf).join('/') : uri;
}
function segmentOf(segment) {
    try {
        const text = decodeURIComponent(segment);
        return text.includes('/') ? segment : text;
    }
    catch {
        return segment;
    }
}
function isLine(value) {
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 32;
}
function messageOf(fields) {
    const object = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(fields['message']);
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(object['text']) ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(object['markdown']) ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(object['id']);
}
/** Returns the first stable identity that the tool gave it, `key:value`. */
function fingerprintOf(fields) {
    for (const bag of [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(fields['fingerprints']), (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(fields['partialFingerprints'])]) {
        const [key] = Object.keys(bag).toSorted();
        if (key !== undefined)
            return kept(`${key}:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(bag[key]) ?? ''}`, 200);
    }
    return undefined;
}
/** SARIF 3.7.4: -1 stands for no index. */
function indexOf(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
/** Makes a short copy that does not keep the chunk of the file that it came from in memory. */
function kept(value, length) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return Buffer.from((0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(value, length)).toString();
}


/***/ }),

/***/ 18247:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createRules)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38243);


const driverComponent = -1;
/** Throws EvidenceError for levels and severities that are none. */
function createRules(driver, extensions, invocations, name) {
    const components = new Map([[driverComponent, rulesOf(driver, driverComponent, name)]]);
    for (const [index, extension] of extensions.entries()) {
        components.set(index, rulesOf((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(extension), index, name));
    }
    const byId = indexed([...components.values()].flat());
    const overrides = invocations.map((invocation) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(invocation)['ruleConfigurationOverrides']));
    return {
        find(result) {
            const reference = result.rule ?? {};
            const id = result.ruleId ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(reference['id']);
            const component = componentOf(reference, extensions);
            const index = result.ruleIndex ?? numberOr(reference['index']);
            const rule = index === undefined ? undefined : components.get(component)?.[index];
            if (rule !== undefined && (id === undefined || agrees(id, rule.id)))
                return rule;
            return id === undefined ? undefined : nearestRule(byId, id, component);
        },
        levelOf(result, rule) {
            if (rule === undefined)
                return 'warning';
            const applied = result.invocation === undefined ? [] : (overrides[result.invocation] ?? []);
            const override = applied.find((one) => concerns((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(one)['descriptor']), rule, extensions));
            const level = (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .levelOf */ .In)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(override)['configuration'])['level'], name);
            return level ?? (override === undefined ? rule.level : undefined) ?? 'warning';
        },
    };
}
function indexed(rules) {
    const byId = new Map();
    for (const rule of rules) {
        const same = byId.get(rule.id);
        if (same === undefined)
            byId.set(rule.id, [rule]);
        else
            same.push(rule);
    }
    return byId;
}
/** Returns the rule of that id or of the nearest id above it; the component that was named goes before the others. */
function nearestRule(byId, id, component) {
    for (const ancestor of ancestorsOf(id)) {
        const rules = byId.get(ancestor);
        if (rules !== undefined)
            return rules.find((rule) => rule.component === component) ?? rules[0];
    }
    return undefined;
}
function rulesOf(component, index, name) {
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(component['rules']).map((value, position) => {
        const rule = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value);
        return {
            id: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(rule['id']) ?? '',
            guid: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(rule['guid']),
            level: (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .levelOf */ .In)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(rule['defaultConfiguration'])['level'], name),
            severity: (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(rule['properties'], name),
            tags: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(rule['properties'])['tags']).flatMap((tag) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(tag) ?? []),
            component: index,
            index: position,
        };
    });
}
/** Returns the component that a reference points into (SARIF 3.52.7); the driver when it names none. */
function componentOf(reference, extensions) {
    const component = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(reference['toolComponent']);
    const index = numberOr(component['index']);
    if (index !== undefined)
        return index;
    const position = extensions.findIndex((extension) => {
        if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(extension))
            return false;
        const same = (key) => component[key] !== undefined && component[key] === extension[key];
        return same('guid') || same('name');
    });
    return position === -1 ? driverComponent : position;
}
/** Whether a configuration override's descriptor is about the rule. */
function concerns(descriptor, rule, extensions) {
    const index = numberOr(descriptor['index']);
    if (index !== undefined && index === rule.index && componentOf(descriptor, extensions) === rule.component)
        return true;
    if (rule.guid !== undefined && descriptor['guid'] === rule.guid)
        return true;
    const id = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(descriptor['id']);
    return id !== undefined && agrees(id, rule.id);
}
/** SARIF 3.27.5: a result may name a part of a rule, `CA1000/1` of `CA1000`. */
function agrees(id, rule) {
    return id === rule || id.startsWith(`${rule}/`);
}
/** `a/b/c`, `a/b`, `a`. */
function ancestorsOf(id) {
    const parts = id.slice(0, 1000).split('/').slice(0, 20);
    return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
function numberOr(value) {
    return typeof value === 'number' && value >= 0 ? value : undefined;
}


/***/ }),

/***/ 5455:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createSarif)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var findings = __webpack_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/rules.js
var sarif_rules = __webpack_require__(18247);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/partial.js


const maxReasons = 20;
/** Words of tools for unread files, in notifications that they do not call errors (semgrep, CodeQL). */
const unreadWords = /syntax error|pars(?:e|ing) (?:error|fail)|partial(?:ly)?[ -]?pars|could ?n[o']t (?:be )?(?:pars|analy[sz]|read|process)|cannot (?:be )?(?:pars|analy[sz]|read)|failed to (?:pars|analy[sz]|read)|extraction[- ]error|timed? ?out|out of memory/i;
/**
 * Reads from a run's invocations what was left out (SARIF 3.20): notifications of level error and those that speak
 * of unread files, exit codes, signals and tools that did not start.
 */
function partialScans(tool, invocations, results) {
    return invocations
        .flatMap((one) => reasonsOf((0,json/* objectOr */.Xg)(one), results))
        .slice(0, maxReasons)
        .map((reason) => ({ tool, reason }));
}
function reasonsOf(invocation, results) {
    const { exitCode, exitSignalName: signal, processStartFailureMessage: start } = invocation;
    const notifications = [
        ...(0,json/* listOr */.QD)(invocation['toolExecutionNotifications']),
        ...(0,json/* listOr */.QD)(invocation['toolConfigurationNotifications']),
    ];
    return [
        ...notifications.flatMap((one) => reasonOf((0,json/* objectOr */.Xg)(one)) ?? []),
        ...(isFailure(exitCode, results) ? [`it ended with exit code ${exitCode}`] : []),
        ...((0,json/* textOr */.ph)(signal) === undefined ? [] : [`it was ended by ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(signal) ?? '', 40)}`]),
        ...((0,json/* textOr */.ph)(start) === undefined ? [] : [`it did not start: ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(start) ?? '', 150)}`]),
    ];
}
/** Linters end with 1 where they find something, and that is no failure. */
function isFailure(exitCode, results) {
    return typeof exitCode === 'number' && exitCode !== 0 && !(exitCode === 1 && results > 0);
}
function reasonOf({ level, descriptor, associatedRule, message }) {
    const id = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(descriptor)['id']) ?? (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(associatedRule)['id']) ?? '';
    const { text, markdown } = (0,json/* objectOr */.Xg)(message);
    const sentence = (0,json/* textOr */.ph)(text) ?? (0,json/* textOr */.ph)(markdown) ?? '';
    const speaks = level !== 'note' && level !== 'none' && unreadWords.test(`${id} ${sentence.slice(0, 1000)}`);
    if (level !== 'error' && !speaks)
        return undefined;
    return (0,unreadable/* shown */.SP)([id, sentence].filter((part) => part !== '').join(': ') || 'an error without a message', 200);
}

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/origin.js


function originOfRun({ provenance, properties, invocations }) {
    const times = invocations.map((one) => {
        const { endTimeUtc: end, startTimeUtc: start } = (0,json/* objectOr */.Xg)(one);
        return (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(end) ?? (0,json/* textOr */.ph)(start));
    });
    const oldest = times.reduce((a, b) => (0,origin/* older */.$L)(a, b), undefined);
    // Trivy's SARIF names the image in the run's property bag.
    return { commits: commitsOf(provenance), digests: (0,origin/* digestsIn */.V4)(properties['repoDigests']), time: oldest };
}
/** A log is as old as its oldest run; where one does not say, the log does not. */
function originOf(runs) {
    const silent = runs.some(({ time }) => time === undefined);
    return {
        commits: runs.map(({ commits }) => commits).filter((commits) => commits.length > 0),
        digests: runs.map(({ digests }) => digests).filter((digests) => digests.length > 0),
        time: silent ? undefined : runs.reduce((a, { time }) => (0,origin/* older */.$L)(a, time), undefined),
    };
}
function commitsOf(provenance) {
    return provenance.flatMap((entry) => {
        const revision = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(entry)['revisionId']);
        return revision === undefined || revision === '' ? [] : [revision.toLowerCase()];
    });
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif/sarif.js







/** More findings than this is not a report that anyone gates on. */
const maxFindings = 500_000;
const run = 'runs.*';
const result = 'runs.*.results.*';
const choices = {
    '': 'object',
    version: 'build',
    inlineExternalProperties: 'build',
    runs: 'array',
    [run]: 'object',
    [`${run}.tool`]: 'object',
    [`${run}.tool.driver`]: 'build',
    [`${run}.tool.extensions`]: 'build',
    [`${run}.invocations`]: 'build',
    [`${run}.versionControlProvenance`]: 'build',
    [`${run}.properties`]: 'build',
    [`${run}.externalPropertyFileReferences`]: 'build',
    [`${run}.results`]: 'array',
    [result]: 'object',
    ...Object.fromEntries([
        'ruleId',
        'ruleIndex',
        'rule',
        'kind',
        'level',
        'message',
        'locations',
        'suppressions',
        'baselineState',
        'properties',
        'provenance',
        'fingerprints',
        'partialFingerprints',
    ].map((key) => [`${result}.${key}`, 'build'])),
};
/**
 * Reads a SARIF 2.1.0 log (OASIS Standard, 2020-03-27). Throws EvidenceError for any other file, and for a log
 * that does not prove that a scan took place: a run without `results`, a failed invocation, no run at all, results
 * kept in other files.
 */
function createSarif(name, options) {
    const facts = { tools: [], findings: [], others: 0, partial: [], runs: [] };
    const top = {};
    let current = newRun();
    let fields = {};
    return {
        choices,
        get seen() {
            return top.runs !== undefined || top.version === '2.1.0';
        },
        enter(path) {
            if (path === 'runs') {
                // Another version has other words for the rest: its own number is the reason that helps.
                if (typeof top.version === 'string' && top.version !== '2.1.0')
                    throw otherVersion(top.version, name);
                top.runs = 0;
            }
            else if (path === run)
                current = newRun();
            else if (path === `${run}.results`)
                current.results = (0,findings/* createRunFindings */.sP)(name, options);
            else if (path === result)
                fields = {};
        },
        value(path, value, key) {
            if (path.startsWith(`${result}.`))
                fields[key] = value;
            else if (path === 'version')
                top.version = value;
            else if (path === 'inlineExternalProperties')
                refuseExternal(value, name);
            else if (path.startsWith(`${run}.`))
                keepOfRun(current, key, value, name);
        },
        leave(path) {
            if (path === result) {
                if (current.results?.add(fields) === false)
                    facts.others += 1;
                if ((current.results?.length ?? 0) > maxFindings)
                    throw tooMany(name);
            }
            else if (path === run) {
                top.runs = (top.runs ?? 0) + 1;
                finishRun(current, facts, name);
            }
        },
        facts() {
            if (top.version !== '2.1.0')
                throw otherVersion(top.version, name);
            if ((top.runs ?? 0) === 0)
                throw notScanned(name, 'no runs');
            const { tools, others, partial, runs } = facts;
            return { tools, others, partial, findings: (0,findings/* allOf */.bn)(facts.findings), origin: originOf(runs) };
        },
    };
}
function newRun() {
    return { driver: {}, extensions: [], invocations: [], provenance: [], properties: {}, results: undefined };
}
function keepOfRun(current, key, value, name) {
    if (key === 'driver')
        current.driver = (0,json/* objectOr */.Xg)(value);
    else if (key === 'extensions')
        current.extensions = (0,json/* listOr */.QD)(value);
    else if (key === 'invocations')
        current.invocations = (0,json/* listOr */.QD)(value);
    else if (key === 'versionControlProvenance')
        current.provenance = (0,json/* listOr */.QD)(value);
    else if (key === 'properties')
        current.properties = (0,json/* objectOr */.Xg)(value);
    else
        refuseExternal(value, name);
}
function finishRun(current, facts, name) {
    const tool = toolOf(current.driver);
    if (current.results === undefined)
        throw notScanned(name, `a run of ${tool} without a results property`);
    if (current.invocations.some((invocation) => failed(invocation)))
        throw scanFailed(name, tool);
    facts.tools.push(tool);
    facts.partial.push(...partialScans(toolNameOf(current.driver), current.invocations, current.results.length));
    facts.runs.push(originOfRun(current));
    const rules = (0,sarif_rules/* createRules */.S)(current.driver, current.extensions, current.invocations, name);
    facts.findings.push(current.results.resolve(rules));
}
function toolNameOf(driver) {
    return (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(driver['name']) ?? 'an unnamed tool');
}
function toolOf(driver) {
    const version = (0,json/* textOr */.ph)(driver['semanticVersion']) ?? (0,json/* textOr */.ph)(driver['version']) ?? '';
    return (0,unreadable/* shown */.SP)(`${toolNameOf(driver)} ${version}`.trimEnd());
}
/** Whether a scan failed (SARIF 3.20.14): executionSuccessful is there and is not true. */
function failed(invocation) {
    const successful = (0,json/* objectOr */.Xg)(invocation)['executionSuccessful'];
    return successful !== undefined && successful !== true;
}
function refuseExternal(value, name) {
    const parts = (0,json/* isJsonObject */.OW)(value) ? Object.values(value) : [value];
    const holds = parts.some((part) => !Array.isArray(part) || part.length > 0);
    if (!holds)
        return;
    throw new errors/* EvidenceError */.oe({
        code: 'evidence-external',
        where: name,
        found: 'parts of the log are external properties, which are not followed',
        fix: 'write one self-contained file',
    });
}
function otherVersion(version, name) {
    const found = typeof version === 'string' ? `"${(0,unreadable/* shown */.SP)(version, 40)}"` : 'none';
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where: name,
        expected: 'a SARIF log of version "2.1.0"',
        found,
    });
}
function notScanned(name, why) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-not-scanned',
        where: name,
        expected: 'proof that a scan took place',
        found: why,
        fix: 'write a log whose runs have results; that of a clean scan is an empty list',
    });
}
function scanFailed(name, tool) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-scan-failed',
        where: name,
        found: `${tool} says that its execution failed, so what it did not find proves nothing`,
        fix: 'read the log of the scan and run it again',
    });
}
function tooMany(name) {
    return new errors/* EvidenceError */.oe({
        code: 'evidence-excessive',
        where: name,
        found: `a run has more than ${maxFindings} results`,
    });
}


/***/ }),

/***/ 90416:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ timeIn),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   VL: () => (/* binding */ gitlabScan)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(830);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83205);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28718);




const gitlabScan = {
    name: 'GitLab dependency or container scanning',
    writers: "GitLab's analyzers (`gl-dependency-scanning-report.json`, `gl-container-scanning-report.json`), Trivy's template",
    json: createGitlab,
};
const types = new Set(['dependency_scanning', 'container_scanning', 'cluster_image_scanning']);
/** Reads GitLab's security reports of packages (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name) {
    const scan = (0,_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .createScan */ .ek)(name);
    const images = new Set();
    let about;
    return {
        choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
        get seen() {
            return typeof about?.['type'] === 'string';
        },
        value(path, value) {
            const one = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(value);
            if (path === 'scan')
                about = one;
            else {
                const { location, severity } = one;
                const { image, dependency } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(location);
                for (const digest of (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .digestsIn */ .V4)(image))
                    images.add(digest);
                const { package: unit, version } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(dependency);
                const [id, ...aliases] = idsOf(one);
                const component = (0,_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .nameAndVersion */ .tW)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(unit)['name'], version);
                scan.add({ id, aliases, ratings: [{ word: severity }], component, fixedIn: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(one['solution']) });
            }
        },
        facts() {
            const { type, status, end_time: end, scanner } = about ?? {};
            if (!types.has((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(type) ?? '')) {
                const found = `one of type ${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(type) ?? 'none', 40)}`;
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
            }
            const { name: tool, version } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(scanner);
            const title = [tool, version].flatMap((part) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(part) ?? []).join(' ') || 'GitLab scanner';
            if (status !== 'success')
                throw (0,_scan_js__WEBPACK_IMPORTED_MODULE_3__/* .scanFailed */ .J_)(name, title, `status ${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(status) ?? 'none', 40)}`);
            return scan.scan(title, { commits: [], digests: images.size === 0 ? [] : [[...images]], time: timeIn(end) });
        },
    };
}
/** Returns the public id first, then the others; GitLab's own is a hash of the finding. */
function idsOf({ identifiers, id, cve }) {
    const all = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOr */ .QD)(identifiers).map((one) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOr */ .Xg)(one));
    const named = all.toSorted((a, b) => Number(b['type'] === 'cve') - Number(a['type'] === 'cve'));
    const ids = named.flatMap((one) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(one['name']) ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(one['value']) ?? []);
    return ids.length > 0 ? ids : [id, cve].flatMap((one) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(one) ?? []);
}
/** GitLab's schema has times in UTC and without a zone. */
function timeIn(value) {
    const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)(value);
    return (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(text !== undefined && /T[\d:.]+$/.test(text) ? `${text}Z` : text);
}


/***/ }),

/***/ 55990:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ matchesPackage),
/* harmony export */   r: () => (/* binding */ parsePackageUrl)
/* harmony export */ });
/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. */
function parsePackageUrl(text) {
    const match = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/s.exec(text.slice(0, 2000));
    const [, type, rest, query] = match ?? [];
    if (type === undefined || rest === undefined)
        return undefined;
    const at = rest.lastIndexOf('@');
    const path = decoded(at > 0 ? rest.slice(0, at) : rest);
    const version = at > 0 ? decoded(rest.slice(at + 1)) : undefined;
    if (path === undefined || (at > 0 && (version === undefined || version === '')))
        return undefined;
    const qualifiers = new Map();
    for (const pair of (query ?? '').split('&')) {
        const [key = '', ...value] = pair.split('=');
        if (key !== '')
            qualifiers.set(key.toLowerCase(), decoded(value.join('=')) ?? '');
    }
    return { type: type.toLowerCase(), path: path.replace(/^\/+|\/+$/g, ''), version, qualifiers };
}
/** Whether a package matches a pattern: a part that the pattern leaves out may be anything. */
function matchesPackage(pattern, one) {
    if (pattern.type !== one.type || pattern.path !== one.path)
        return false;
    if (pattern.version !== undefined && pattern.version !== one.version)
        return false;
    return [...pattern.qualifiers].every(([key, value]) => one.qualifiers.get(key) === value);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 63746:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ severityOfRatings),
/* harmony export */   w: () => (/* binding */ takesVector)
/* harmony export */ });
/* harmony import */ var _vulnerability_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18145);

/** Whether the severity that ratings give takes arithmetic with a vector. */
function takesVector(ratings) {
    const first = ratings.find((one) => ofWordOrScore(one) !== 'unknown' || typeof one.vector === 'string');
    return first !== undefined && ofWordOrScore(first) === 'unknown';
}
/** Returns the severity of the first rating that has one: its word, else its score, else its vector. */
function severityOfRatings(ratings, scoreOf) {
    for (const rating of ratings) {
        const severity = ofWordOrScore(rating);
        if (severity !== 'unknown')
            return severity;
        const score = typeof rating.vector === 'string' ? scoreOf(rating.vector) : undefined;
        if (score !== undefined)
            return scaled(score, rating.isV2 === true || isV2Vector(rating.vector));
    }
    return 'unknown';
}
function ofWordOrScore({ word, score, isV2, vector }) {
    const named = (0,_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOf */ .xJ)(word);
    if (named !== 'unknown')
        return named;
    const number = typeof score === 'string' && /^\d{1,2}(?:\.\d{1,9})?$/.test(score) ? Number(score) : score;
    if (typeof number !== 'number' || !(number >= 0 && number <= 10))
        return 'unknown';
    return scaled(number, isV2 === true || isV2Vector(vector));
}
function scaled(score, isV2) {
    return isV2 ? (0,_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOfV2Score */ .XO)(score) : (0,_vulnerability_js__WEBPACK_IMPORTED_MODULE_0__/* .severityOfScore */ .FL)(score);
}
function isV2Vector(vector) {
    return typeof vector === 'string' && vector !== '' && !/^\(?CVSS:[34]/.test(vector);
}


/***/ }),

/***/ 28718:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   J_: () => (/* binding */ scanFailed),
/* harmony export */   Zt: () => (/* binding */ otherVersion),
/* harmony export */   ek: () => (/* binding */ createScan),
/* harmony export */   iL: () => (/* binding */ notScanned),
/* harmony export */   tW: () => (/* binding */ nameAndVersion)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83205);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1559);
/* harmony import */ var _rating_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63746);




const maxVulnerabilities = 200_000;
const maxUnscanned = 1000;
function createScan(name) {
    const vulnerabilities = [];
    const unscanned = [];
    let problem;
    return {
        add({ id, aliases = [], ratings, component, fixedIn, suppressed = false }) {
            const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(id);
            if (text === undefined || text === '') {
                problem ??= (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)({ name }, { expected: 'an id of each vulnerability', found: 'none' });
            }
            else if (vulnerabilities.length >= maxVulnerabilities) {
                problem ??= (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .excessive */ .QD)({ name }, { found: `more than ${maxVulnerabilities} vulnerabilities` });
            }
            else {
                const own = (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text, 200);
                const others = new Set(aliases.slice(0, 20).map((alias) => (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(alias, 200)));
                others.delete(own);
                vulnerabilities.push({
                    id: own,
                    ...(others.size > 0 && { aliases: [...others] }),
                    ...((0,_rating_js__WEBPACK_IMPORTED_MODULE_3__/* .takesVector */ .w)(ratings)
                        ? { severity: 'unknown', ratings }
                        : { severity: (0,_rating_js__WEBPACK_IMPORTED_MODULE_3__/* .severityOfRatings */ .V)(ratings, noScore) }),
                    component: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(component, 500),
                    fixedIn,
                    suppressed,
                });
            }
        },
        skip(component) {
            if (unscanned.length < maxUnscanned)
                unscanned.push((0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(component, 200));
        },
        scan(tool, origin) {
            if (problem !== undefined)
                throw problem;
            return { tool: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(tool), vulnerabilities, unscanned, origin };
        },
    };
}
function noScore() {
    return undefined;
}
function filled(value) {
    return value === '' ? undefined : (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value);
}
/** `name@version`. */
function nameAndVersion(name, version) {
    return (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(`${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(name) ?? '(no name)'}@${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(version) ?? ''}`, 300);
}
function otherVersion(name, expected, found) {
    return (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(name, {
        expected: `a ${expected}`,
        found: found === undefined ? 'none' : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(JSON.stringify(found), 40),
    });
}
function notScanned(name, found) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
        code: 'evidence-not-scanned',
        where: name,
        expected: 'proof that packages were scanned for vulnerabilities',
        found,
    });
}
function scanFailed(name, tool, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
        code: 'evidence-scan-failed',
        where: name,
        found: `${tool} says that its scan failed: ${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(why, 200)}`,
        fix: 'read the log of the scan and run it again',
    });
}


/***/ }),

/***/ 18145:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   FL: () => (/* binding */ severityOfScore),
/* harmony export */   XO: () => (/* binding */ severityOfV2Score),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* unused harmony export severities */
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55990);

const severities = ['critical', 'high', 'medium', 'low', 'unknown'];
/** Scanners spell severities in their own case; negligible and informational ones are the low ones here. */
function severityOf(word) {
    switch (typeof word === 'string' ? word.toLowerCase() : '') {
        case 'critical':
            return 'critical';
        case 'high':
            return 'high';
        case 'medium':
        case 'moderate':
            return 'medium';
        case 'low':
        case 'negligible':
        case 'info':
        case 'none':
            return 'low';
        default:
            return 'unknown';
    }
}
/** CVSS 2: NVD's scale, which has no critical. */
function severityOfV2Score(score) {
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
/** CVSS 3.1, 5: the qualitative scale. */
function severityOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
/**
 * Keeps the first of each id and package, and of two the graver. A package is one whatever a report adds to its URL
 * about where it lies; where a report has name and version alone, it is the one of that name in another report.
 */
function unique(vulnerabilities) {
    const found = new Map();
    const named = [];
    const keys = new Map();
    for (const one of vulnerabilities) {
        const purl = (0,_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePackageUrl */ .r)(one.component);
        if (purl === undefined) {
            named.push(one);
            continue;
        }
        const key = JSON.stringify([one.id, purl.type, purl.path, purl.version]);
        for (const name of namesOf(purl))
            keys.set(JSON.stringify([one.id, name]), key);
        keepGraver(found, key, one);
    }
    for (const one of named) {
        const key = JSON.stringify([one.id, one.component]);
        keepGraver(found, keys.get(key) ?? key, one);
    }
    return [...found.values()];
}
/** Takes over the graver severity; the package of the first one stays. */
function keepGraver(found, key, one) {
    const known = found.get(key);
    if (known === undefined)
        found.set(key, one);
    else if (severities.indexOf(one.severity) < severities.indexOf(known.severity))
        found.set(key, { ...known, severity: one.severity, suppressed: known.suppressed && one.suppressed });
}
const distributed = new Set(['deb', 'rpm', 'apk', 'alpm']);
/** `name@version` as scanners write it that give no package URL. */
function namesOf({ type, path, version = '', qualifiers }) {
    const parts = path.split('/');
    const [last = ''] = parts.slice(-1);
    const maven = `${parts.slice(0, -1).join('/')}:${last}`;
    const epoch = qualifiers.get('epoch');
    const versions = epoch === undefined ? [version] : [version, `${epoch}:${version}`];
    // Distributions have the namespace, `debian/openssl`; elsewhere it tells packages apart.
    const names = distributed.has(type) ? [path, last] : [path, maven];
    return versions.flatMap((one) => names.map((name) => `${name}@${one}`));
}


/***/ })

};
