import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 63148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
};


/***/ }),

/***/ 1559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   k5: () => (/* binding */ undefinedIfRefused),
/* harmony export */   oe: () => (/* binding */ EvidenceError),
/* harmony export */   zg: () => (/* binding */ StepError)
/* harmony export */ });
/**
 * An error that an entry maps to an exit code by its class alone. One class per exit code, so a script can tell a
 * closed gate from a registry that is down.
 */
class StepError extends Error {
    code;
    problem;
    constructor(problem, options) {
        super(sentenceOf(problem), options);
        this.problem = problem;
        this.code = problem.code;
        this.name = new.target.name;
    }
}
/** A rule refuses: a gate failed, an environment would be skipped, a tag would move, an edit is not proven. */
class RefusedError extends StepError {
    exitCode = 1;
}
/** The caller's input or configuration is wrong. */
class UsageError extends StepError {
    exitCode = 2;
}
/** Evidence is missing, empty, unreadable or about something else. Never a pass. */
class EvidenceError extends StepError {
    exitCode = 3;
}
/** A registry, Git server or platform failed, after retries where they could help. */
class RemoteError extends StepError {
    exitCode = 4;
}
/** Returns the exit code for anything thrown: an error that is no StepError is a bug in this tool. */
function exitCodeOf(error) {
    return error instanceof StepError ? error.exitCode : 5;
}
/** Formats one line: `where: expected …, found …; fix`. Without `expected`, `found` stands alone. */
function sentenceOf({ where, expected, found, fix }) {
    const wrong = expected === undefined ? found : `expected ${expected}${found === undefined ? '' : `, found ${found}`}`;
    const head = [where, wrong].filter((part) => part !== undefined).join(': ');
    return fix === undefined ? head : `${head}; ${fix}`;
}
/** Returns the result of `read`, or undefined where a rule refuses it: for files that nothing depends on. */
async function undefinedIfRefused(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof RefusedError)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 28560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Reads the member at a path, own members only; undefined where there is none. */
function memberAt(value, ...path) {
    let found = value;
    for (const key of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
            return undefined;
        found = Object.entries(found).find(([name]) => name === key)?.[1];
    }
    return found;
}
/** Reads the text at a path; undefined for any other type. */
function textIn(value, ...path) {
    const found = memberAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** Reads the list at a path; empty for any other type. */
function listIn(value, ...path) {
    const found = memberAt(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** Tells whether a value is an object with named members: neither null nor a list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 87132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * Finds the candidate with the fewest edits from the typed text, or undefined when none is near enough to be a typing
 * error (a third of its length, and at least one edit).
 */
function nearest(typed, candidates) {
    const limit = Math.max(1, Math.floor(typed.length / 3));
    let best;
    let fewest = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - typed.length) > limit)
            continue;
        const edits = editDistance(typed.toLowerCase(), candidate.toLowerCase());
        if (edits < fewest) {
            best = candidate;
            fewest = edits;
        }
    }
    return best;
}
/** Computes the optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
            row.push(edits);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 76671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
/** Keeps literal types, so that `Values` can show which inputs are always there. */
function declare(declaration) {
    return declaration;
}


/***/ }),

/***/ 38541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   ey: () => (/* binding */ dotenvName)
/* harmony export */ });
/* unused harmony export inputVariable */
/** One name on every surface: `source-environment`, `INPUT_SOURCE-ENVIRONMENT`, `--source-environment`. */
/**
 * Returns the variable by which a GitHub runner hands over an input: upper case, blanks to underscores, dashes kept.
 */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function flag(name) {
    return `--${name}`;
}
/** Returns a name for a dotenv report, which GitLab limits to letters, digits and underscores. */
function dotenvName(name) {
    return name.replaceAll('-', '_').toUpperCase();
}


/***/ }),

/***/ 27450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   gx: () => (/* binding */ isRequired)
/* harmony export */ });
/* unused harmony export matchesWhole */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);
/* harmony import */ var _base_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(87132);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24366);



/** Longest value of an input, in characters, and most items of a list: far above any real one. */
const maxLength = 65_536;
const maxItems = 1000;
/**
 * Turns the inputs of a surface into the values of a declaration. A value that is empty or blank is an absent one,
 * because neither GitHub nor GitLab can tell the two apart. `spelling` is the input's name as the user typed it.
 *
 * @throws UsageError `unknown-input`, `missing-input`, `invalid-input`
 */
function parseInputs(declaration, raw, spelling = (name) => name) {
    refuseUnknown(declaration, raw, spelling);
    const values = {};
    for (const [name, input] of Object.entries(declaration.inputs)) {
        values[name] = valueOf(input, raw.get(name)?.trim() ?? '', spelling(name));
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was made by its own declaration
    return values;
}
function refuseUnknown(declaration, raw, spelling) {
    const known = Object.keys(declaration.inputs);
    for (const name of raw.keys()) {
        if (known.includes(name))
            continue;
        const near = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known);
        const found = `${declaration.name} has no input ${quotedValue(spelling(name))}`;
        const fix = near === undefined ? `use one of ${known.map(spelling).join(', ')}` : `did you mean ${spelling(near)}?`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'unknown-input', found, fix });
    }
}
function valueOf(input, text, label) {
    if (text === '')
        return whenAbsent(input, label);
    if (text.length > maxLength) {
        throw invalid(label, `at most ${maxLength} characters`, `${text.length}`);
    }
    if (input.type === 'text')
        return checkedText(input, text, label);
    if (input.type === 'list')
        return listOf(input, text, label);
    if (input.type === 'choice')
        return choiceOf(input, text, label);
    if (input.type === 'number')
        return numberOf(input, text, label);
    return booleanOf(text, label);
}
function whenAbsent(input, label) {
    if (input.type === 'list')
        return [];
    if (input.default !== undefined)
        return input.default;
    if (isRequired(input)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'missing-input',
            where: label,
            expected: `a value (${input.description})`,
            found: 'none',
        });
    }
    return undefined;
}
function isRequired(input) {
    return 'required' in input && (input.required ?? false);
}
function checkedText(input, text, label) {
    if (!matchesWhole(input.pattern, text))
        throw invalid(label, (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input.pattern), quotedValue(text));
    return text;
}
function listOf(input, text, label) {
    const items = text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    if (items.length > maxItems)
        throw invalid(label, `at most ${maxItems} items`, `${items.length}`);
    for (const item of items) {
        if (!matchesWhole(input.pattern, item))
            throw invalid(label, `a list of ${(0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input.pattern)}`, quotedValue(item));
    }
    return items;
}
function choiceOf(input, text, label) {
    if (input.options.includes(text))
        return text;
    const near = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(text, input.options);
    const fix = near === undefined ? undefined : `did you mean ${near}?`;
    throw invalid(label, alternatives(input.options), quotedValue(text), fix);
}
function numberOf(input, text, label) {
    const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= input.minimum && value <= input.maximum)
        return value;
    throw invalid(label, `a number from ${input.minimum} to ${input.maximum}`, quotedValue(text));
}
/** Reads a boolean, in the forms that a workflow's author may write (YAML 1.2 core schema, 10.3.2). */
function booleanOf(text, label) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    throw invalid(label, 'true or false', quotedValue(text));
}
function matchesWhole(pattern, text) {
    return new RegExp(`^(?:${pattern})$`).test(text);
}
function alternatives(options) {
    return options.length === 1 ? `${options[0]}` : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
function invalid(label, expected, found, fix) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'invalid-input', where: label, expected, found, fix });
}
/** Formats a value as a message may show it: quoted, on one line, cut where it gets long. */
function quotedValue(text) {
    const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
    return /^"(?:--)?[A-Za-z0-9-]+"$/.test(quoted) && text.startsWith('--') ? text : quoted;
}


/***/ }),

/***/ 24366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   KR: () => (/* binding */ ref),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   bL: () => (/* binding */ ticket),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   vZ: () => (/* binding */ artifactVersion)
/* harmony export */ });
/**
 * Patterns that inputs share. None lets through a quote, a backslash, a line break or a control character; a leading
 * dash is refused so that no value can be read as an option by a program that a step calls. Repetition stays at or
 * below 1000, the most that RE2, and so GitLab, compiles.
 */
/** Flow, environment and application names: DNS labels, as Kubernetes and Argo CD have them. */
const name = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
/** SemVer 2.0, with or without a `v`; the step parses it strictly. */
const version = 'v?[0-9][0-9A-Za-z.+-]{0,127}';
/** The version of an artifact: any tag of the OCI distribution-spec, or SemVer with build metadata after a plus. */
const artifactVersion = '[A-Za-z0-9_][A-Za-z0-9_.+-]{0,127}';
/** OCI image-spec, descriptor.md, "Digests": the algorithms that registries must support. */
const digest = 'sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}';
/** A commit: full or abbreviated hexadecimal. */
const commit = '[0-9a-f]{7,64}';
/** A path relative to the working directory or absolute; glob characters allowed. */
const path = '[^-\\\\\'"`$;\\n\\r\\t\\0][^\\\\\'"`$;\\n\\r\\t\\0]{0,999}';
/** A Git ref name or branch (git-check-ref-format is applied by Git itself). */
const ref = '[^-./@+#\\s\'"\\\\`$;~^:?*&|<>(){}!\\[\\]\\0][^\\s\'"\\\\`$;~^:?*&|<>(){}!\\[\\]\\0]{0,254}';
/** A Git URL or path, without credentials in it. */
const repository = '[A-Za-z0-9_./~][A-Za-z0-9_./~:@+%-]{0,999}';
/** An image reference, or `oci:DIR[:TAG]` for an OCI layout on disk. */
const reference = '[A-Za-z0-9_./][A-Za-z0-9_./:@+%-]{0,999}';
/** A number and its unit: minutes, hours, days or weeks. */
const duration = '[1-9][0-9]{0,4}[mhdw]';
/** A sentence for readers. ASCII letters only: RE2 and a shell do not agree on letters of any language. */
const sentence = '[A-Za-z0-9][A-Za-z0-9 .,:()/#_+-]{9,299}';
/** The id of a ticket, whatever the system. */
const ticket = '[A-Za-z0-9][A-Za-z0-9_.-]{0,63}';
const words = {
    [name]: 'a name of lower-case letters, digits and inner dashes (at most 63)',
    [version]: 'a version such as 1.2.3, 1.2.3-rc.1 or v1.2.3',
    [artifactVersion]: 'a version such as 1.2.3 or main-20240103-141431: letters, digits and _ . + -, at most 128',
    [digest]: 'a digest: sha256: and 64 lower-case hexadecimal digits',
    [commit]: 'a commit: 7 to 64 lower-case hexadecimal digits',
    [path]: 'a path that does not start with a dash and has no quote, backslash, backtick, $, ; or line break',
    [ref]: 'a branch or tag of letters of any script, digits and _ . / @ + # -, starting with a letter or digit',
    [repository]: 'the URL or path of a Git repository, without credentials or blanks',
    [duration]: 'a duration such as 30m, 12h, 7d or 4w',
    [sentence]: 'a sentence of 10 to 300 letters, digits, blanks and . , : ( ) / # _ + -',
    [ticket]: 'the id of a ticket, such as CHG0030001 or OPS-7',
    [reference]: 'an image reference such as registry.example.com/shop/cart:1.2.3, or oci:DIR[:TAG]',
};
/** Describes the texts that a pattern accepts, as the noun phrase of a message. */
function inWords(pattern) {
    return words[pattern] ?? `text that matches ${pattern}`;
}


/***/ }),

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readCredentials),
  t: () => (/* binding */ scrubber)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/auth/docker-config.js + 1 modules
var docker_config = __nccwpck_require__(35599);
;// CONCATENATED MODULE: ./lib/src/entry/variables.js
function reader(variables) {
    return (name) => {
        const value = variables[name]?.trim();
        return value === '' ? undefined : value;
    };
}
/** A secret as such, within a URL, within JSON, and in the `user:password` of HTTP's basic authentication. */
function formsOf(secret, pair) {
    return [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        Buffer.from(pair).toString('base64'),
    ];
}
/** Forms that are long enough to be masked: a shorter one is no secret, and its mask would cover half of a log. */
function maskable(forms) {
    return [...new Set(forms)].filter((form) => form.length >= 4);
}

;// CONCATENATED MODULE: ./lib/src/entry/web-credentials.js


/** Throws UsageError for half a pair of user name and password, and for two kinds of credentials at once. */
function webCredentials(read) {
    return {
        sonar: {
            token: tokenFrom(read, 'KRCI_DEPLOY_SONAR_TOKEN') ?? tokenFrom(read, 'SONAR_TOKEN'),
            home: homeFrom(read, 'KRCI_DEPLOY_SONAR_HOST') ?? homeFrom(read, 'SONAR_HOST_URL'),
        },
        prometheus: ownCredential(read, 'KRCI_DEPLOY_PROMETHEUS'),
        change: ownCredential(read, 'KRCI_DEPLOY_CHANGE'),
    };
}
/** Returns the tokens as such and as HTTP sends them, for masks. */
function webSecrets(credentials) {
    const tokens = Object.values(credentials).flatMap(({ token }) => token ?? []);
    // SonarQube takes a token as a user name without a password (its web API's "Authentication").
    return maskable(tokens.flatMap(({ secret, username }) => formsOf(secret, username === undefined ? `${secret}:` : `${username}:${secret}`)));
}
/** `…_TOKEN`, or `…_USERNAME` and `…_PASSWORD`; `…_HOST` is the server that they are for. */
function ownCredential(read, prefix) {
    const [name, password] = [`${prefix}_USERNAME`, `${prefix}_PASSWORD`];
    const [username, secret, token] = [read(name), read(password), tokenFrom(read, `${prefix}_TOKEN`)];
    if ((username === undefined) !== (secret === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'incomplete-credentials',
            where: `${name} and ${password}`,
            expected: 'both or neither',
            found: 'one',
        });
    }
    if (token !== undefined && username !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'ambiguous-credentials',
            where: `${prefix}_TOKEN and ${name}`,
            expected: 'one of them',
            found: 'both',
            fix: 'unset one',
        });
    }
    const pair = secret === undefined ? undefined : { secret, username, variable: password };
    return { token: token ?? pair, home: homeFrom(read, `${prefix}_HOST`) };
}
function tokenFrom(read, variable) {
    const secret = read(variable);
    return secret === undefined ? undefined : { secret, variable };
}
function homeFrom(read, variable) {
    const host = read(variable);
    if (host === undefined)
        return undefined;
    return { url: /^https?:\/\//.test(host) ? host : `https://${host}`, variable };
}

;// CONCATENATED MODULE: ./lib/src/entry/credentials.js




/** Throws UsageError when a secret comes without the host that it is for. */
function readCredentials(variables) {
    const read = reader(variables);
    const git = gitCredentials(read);
    const registry = registryCredentials(read);
    const job = passwordFrom(read, 'CI_REGISTRY', 'CI_REGISTRY_USER', 'CI_REGISTRY_PASSWORD');
    const jobRegistry = job === undefined ? [] : [job];
    const web = webCredentials(read);
    const home = read('HOME') ?? read('USERPROFILE');
    return {
        git,
        registry,
        insecureRegistries: hosts(read('KRCI_DEPLOY_INSECURE_REGISTRIES')),
        web,
        insecureHosts: hosts(read('KRCI_DEPLOY_INSECURE_HOSTS')),
        jobRegistry,
        dockerAuthConfig: read('DOCKER_AUTH_CONFIG'),
        dockerConfig: read('DOCKER_CONFIG') ?? (home === undefined ? undefined : `${home}/.docker`),
        signingKey: read('KRCI_DEPLOY_SIGNING_KEY'),
        secrets: [...new Set([...secretForms(read, git, [...registry, ...jobRegistry]), ...webSecrets(web)])],
    };
}
function hosts(list) {
    return (list ?? '').split(/[\s,]+/).filter((host) => host !== '');
}
/** Our own variable first; the platform's token besides, when it is for another server. */
function gitCredentials(read) {
    const platform = platformCredential(read);
    const secret = read('KRCI_DEPLOY_GIT_TOKEN');
    if (secret === undefined)
        return platform === undefined ? [] : [platform];
    const host = read('KRCI_DEPLOY_GIT_HOST') ?? platformHost(read);
    if (host === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'missing-git-host',
            where: 'KRCI_DEPLOY_GIT_TOKEN',
            expected: 'the server that it is for',
            found: 'none',
            fix: 'set KRCI_DEPLOY_GIT_HOST, such as https://git.example.com',
        });
    }
    const own = { host: withScheme(host), username: read('KRCI_DEPLOY_GIT_USERNAME') ?? 'oauth2', secret };
    return platform === undefined || originOf(platform.host) === originOf(own.host) ? [own] : [own, platform];
}
function platformHost(read) {
    if (read('GITHUB_ACTIONS') === 'true')
        return read('GITHUB_SERVER_URL');
    if (read('GITLAB_CI') === 'true')
        return read('CI_SERVER_URL');
    return undefined;
}
function platformCredential(read) {
    const host = platformHost(read);
    if (host === undefined)
        return undefined;
    if (read('GITHUB_ACTIONS') === 'true')
        return forHost(host, 'x-access-token', read('GITHUB_TOKEN'));
    return forHost(host, 'oauth2', read('GITLAB_TOKEN')) ?? forHost(host, 'gitlab-ci-token', read('CI_JOB_TOKEN'));
}
function forHost(host, username, secret) {
    return secret === undefined ? undefined : { host, username, secret };
}
function withScheme(host) {
    return /^https?:\/\//.test(host) ? host : `https://${host}`;
}
function originOf(host) {
    return URL.canParse(host) ? new URL(host).origin : host;
}
/**
 * Ours, the text of a config.json in DOCKER_AUTH_CONFIG (GitLab's name for it), and on GitLab the registry that belongs
 * to the project. Docker's own file is read by the registry room.
 */
function registryCredentials(read) {
    const names = ['HOST', 'USERNAME', 'PASSWORD'].map((part) => `KRCI_DEPLOY_REGISTRY_${part}`);
    const [host = '', username = '', password = ''] = names;
    const own = passwordFrom(read, host, username, password);
    const missing = names.filter((name) => read(name) === undefined);
    if (own === undefined && (read(username) !== undefined || read(password) !== undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'incomplete-registry-credentials',
            expected: `${names.join(', ')} together`,
            found: `${missing.join(' and ')} not set`,
            fix: 'set it too, or use docker login',
        });
    }
    return own === undefined ? [] : [own];
}
function passwordFrom(read, ...names) {
    const [host, username, password] = names.map(read);
    if (host === undefined || username === undefined || password === undefined)
        return undefined;
    return { host, username, password };
}
/** Secrets in every form in which a message may quote them. */
function secretForms(read, git, registry) {
    const pairs = [
        ...git.map(({ username, secret }) => [username, secret]),
        ...registry.map(({ username, password }) => [username, password]),
    ];
    const forms = pairs.flatMap(([username, secret]) => formsOf(secret, `${username}:${secret}`));
    const docker = (0,docker_config/* secretsInDockerConfig */.lb)(read('DOCKER_AUTH_CONFIG') ?? '{}');
    const tokens = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITLAB_TOKEN', 'CI_JOB_TOKEN'].flatMap((name) => read(name) ?? []);
    return maskable([...forms, ...tokens, ...docker, ...keyLines(read('KRCI_DEPLOY_SIGNING_KEY') ?? '')]);
}
/** A log shows a key line by line; the lines that frame it are no secret. */
function keyLines(pem) {
    return pem.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('-----'));
}
/** Text without any of the secrets. */
function scrubber(secrets) {
    const longestFirst = secrets.toSorted((left, right) => right.length - left.length);
    return (text) => longestFirst.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}


/***/ }),

/***/ 91171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf)
/* harmony export */ });
/* unused harmony export dotenvReport */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1559);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(12560);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(92387);
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(38541);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(35193);







/** Writes `--dotenv`. Throws UsageError when the file cannot be written. */
async function writeOutputs({ dotenv: file, dotenvPrefix }, outcome, directory, log) {
    if (file === undefined)
        return;
    const { text, left } = dotenvReport(outcome.outputs, dotenvPrefix);
    if (left.length > 0)
        log.warn(`--dotenv: ${left.join(', ')} left out, a dotenv report holds 5 KiB`);
    await write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file), text, '--dotenv');
}
/** Writes `--summary`: the outcome and, at the end, the error. */
async function writeSummary(file, step, outcome, error, directory, scrub) {
    if (file === undefined)
        return;
    await write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file), scrub(summaryOf(step, outcome, error)), '--summary');
}
/** Returns the run as Markdown, the same on every platform. */
function summaryOf(step, outcome, error) {
    const shown = outcome === undefined ? '' : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMarkdown */ .G)(outcome.report);
    const failed = error === undefined ? '' : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMarkdown */ .G)((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureAsReport */ .vO)((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(error), step));
    return [shown, failed].filter((part) => part !== '').join('\n');
}
async function write(path, text, label) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb({ code: 'unwritable-file', where: label, expected: 'a file that can be written', found: path }, { cause });
    }
}
/** GitLab refuses a dotenv report above this size (instance limit `dotenv_size`, default 5 KiB). */
const maxBytes = 5 * 1024;
/**
 * Outputs as a dotenv report (`artifacts:reports:dotenv`): a variable a line, no line breaks in values, no quotes
 * around them, which GitLab would keep.
 */
function dotenvReport(outputs, prefix = '') {
    const left = [];
    let text = '';
    for (const [name, value] of Object.entries(outputs)) {
        const line = `${prefix}${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_5__/* .dotenvName */ .ey)(name)}=${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(value)}\n`;
        if (Buffer.byteLength(text + line) > maxBytes)
            left.push(name);
        else
            text += line;
    }
    return { text, left };
}


/***/ }),

/***/ 92387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ failureAsText),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   vO: () => (/* binding */ failureAsReport)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35193);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20931);



function failureOf(error) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg) {
        return { error: { ...printableProblem(error), message: (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message) }, details: causesOf(error) };
    }
    return { error: { code: 'bug', message: (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(messageOf(error)) }, details: [stackOf(error), reportBug] };
}
/** Returns the fields of the problem in the order that the sentence has them; absent ones left out. */
function printableProblem({ problem }) {
    const { code, ...parts } = problem;
    const said = fields.flatMap((field) => {
        const text = parts[field];
        return text === undefined ? [] : [[field, (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)]];
    });
    return { code, ...Object.fromEntries(said) };
}
const fields = ['where', 'expected', 'found', 'fix'];
const reportBug = 'This is a bug in krci-deploy. Please report it in the project that you have krci-deploy from, with the lines above and what you ran.';
function failureAsText({ error, details }, mute) {
    return [`error: ${error.message}`, ...details.map((detail) => mute((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(detail)))]
        .map((line) => `${line}\n`)
        .join('');
}
function failureAsReport({ error: { code, message } }, step) {
    return [(0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(`${step}: ${code}`), (0,_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(message)];
}
/** Causes of causes, each once; an endless chain is cut. */
function causesOf(error) {
    const causes = [];
    let cause = error.cause;
    while (cause !== undefined && cause !== null && causes.length < 5) {
        causes.push(`caused by: ${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(messageOf(cause))}`);
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}
function messageOf(error) {
    if (error instanceof Error)
        return error.message === '' ? error.name : error.message;
    return typeof error === 'string' ? error : `something that is no error was thrown: ${typeof error}`;
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}


/***/ }),

/***/ 78238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ gitlabLog),
/* harmony export */   Ly: () => (/* binding */ plainLog),
/* harmony export */   QL: () => (/* binding */ githubLog),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);

const eraseLine = '\r\u001B[K';
/** Lines on stderr. `verbose` shows debug lines too; `columns` is the width of the terminal. */
function plainLog(write, verbose, columns) {
    let shown = false;
    const say = (text, stays) => {
        write(`${shown ? eraseLine : ''}${text}`);
        shown = !stays && text !== '';
    };
    const line = (prefix) => (message) => say(`${prefix}${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message)}\n`, true);
    return {
        ...(columns === undefined
            ? {}
            : { status: (message) => say((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message).slice(0, columns - 1), false) }),
        debug: verbose ? line('debug: ') : () => { },
        info: line(''),
        warn: line('warning: '),
        group: async (title, work) => {
            line('')(title);
            return await work();
        },
    };
}
/**
 * As `plainLog`, with groups as GitLab's collapsible sections ("Custom collapsible sections" in GitLab's job log
 * documentation): names of letters, digits, `_.-`, times in Unix seconds.
 */
function gitlabLog(write, verbose, clock) {
    const plain = plainLog(write, verbose);
    let sections = 0;
    return {
        ...plain,
        group: async (title, work) => {
            sections += 1;
            const name = `krci_deploy_${sections}`;
            write(`\u001B[0Ksection_start:${seconds(clock)}:${name}\r\u001B[0K${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(title)}\n`);
            try {
                return await work();
            }
            finally {
                write(`\u001B[0Ksection_end:${seconds(clock)}:${name}\r\u001B[0K\n`);
            }
        },
    };
}
function seconds(clock) {
    return Math.floor(clock.now().getTime() / 1000);
}
function githubLog(core, scrub) {
    return {
        debug: (message) => core.debug(scrub((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message))),
        info: (message) => core.info(inert(scrub(message))),
        warn: (message) => core.warning(scrub((0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message))),
        group: (title, work) => core.group(scrub(title), work),
    };
}
/**
 * Text that the runner takes for text. It obeys any line that starts with `::` after blanks, and `##[` wherever it
 * stands ("Workflow commands for GitHub Actions"); file names and answers of servers are not trusted.
 */
function inert(text) {
    return (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)
        .replace(/^(\s*):(?=:)/gm, '$1:\u200B')
        .replaceAll('##[', '#\u200B#[');
}


/***/ }),

/***/ 2110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** GENERATED from package.json by `npm run generate`. */
const version = '0.1.0';


/***/ }),

/***/ 95675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/** Plans and, unless it is a dry run, carries the plan out; shows the step's result. */
async function runStep(step, inputs, ports, show) {
    const plan = await step.plan(inputs, ports);
    const described = step.describe(plan);
    const dryRun = inputs['dry-run'] === true;
    if (dryRun || step.shows === 'plan')
        show(described);
    if (dryRun)
        return rehearsed(step.declaration, described, step.data?.(plan));
    const outcome = await step.execute(plan, ports);
    // The findings of a failed step are shown whatever its kind: they say what to do.
    if (step.shows === 'finding' || outcome.failure !== undefined)
        show(outcome.report);
    return outcome;
}
/** A dry run's result is the plan itself; its outputs are there and empty. */
function rehearsed({ name, outputs }, plan, planned) {
    return {
        changed: false,
        headline: `Dry run of ${name}: nothing was changed`,
        outputs: Object.fromEntries(Object.keys(outputs).map((output) => [output, ''])),
        data: { dryRun: true, plan, ...(planned === undefined ? {} : { planned }) },
        report: plan,
    };
}


/***/ }),

/***/ 91631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   Ho: () => (/* binding */ eachCount),
/* harmony export */   KZ: () => (/* binding */ unpacked),
/* harmony export */   OX: () => (/* binding */ maxBranchesOfLine),
/* harmony export */   Tk: () => (/* binding */ hasCounts),
/* harmony export */   W1: () => (/* binding */ emptyCounts),
/* harmony export */   cU: () => (/* binding */ setCount),
/* harmony export */   xc: () => (/* binding */ packed)
/* harmony export */ });
const above = 2 ** 26;
/** More than this no line has. */
const maxBranchesOfLine = above - 1;
function packed({ covered, total }) {
    return total * above + covered;
}
function unpacked(count) {
    return { covered: count % above, total: Math.floor(count / above) };
}
/** 18 bits for the line, 7 each for total and covered. */
const maxSmallLine = 2 ** 18;
const part = 2 ** 7;
const none = new Uint32Array(0);
const bytesOfOther = 64;
function emptyCounts() {
    return { small: none, length: 0, other: undefined };
}
/** Counts of a line; undefined where there are none. */
function countAt(counts, line) {
    const index = indexOf(counts, line);
    const one = index === -1 ? undefined : counts.small[index];
    return one === undefined ? counts.other?.get(line) : countIn(one);
}
/** Sets the count of a line; returns how many bytes more are held for it, about. */
function setCount(counts, line, count) {
    const { covered, total } = unpacked(count);
    const last = counts.length === 0 ? -1 : lineIn(counts.small[counts.length - 1] ?? 0);
    const isSmall = line < maxSmallLine && total < part && covered < part;
    const index = last === line ? counts.length - 1 : line > last ? -1 : indexOf(counts, line);
    const one = (line * part + total) * part + covered;
    if (index >= 0 && isSmall) {
        counts.small[index] = one;
        return 0;
    }
    if (isSmall && line > last && counts.other?.has(line) !== true)
        return append(counts, one);
    counts.other ??= new Map();
    const before = counts.other.size;
    counts.other.set(line, count);
    return (counts.other.size - before) * bytesOfOther;
}
function append(counts, one) {
    const before = counts.small.length;
    if (counts.length === before) {
        const grown = new Uint32Array(Math.max(16, before * 2));
        grown.set(counts.small);
        counts.small = grown;
    }
    counts.small[counts.length] = one;
    counts.length += 1;
    return (counts.small.length - before) * counts.small.BYTES_PER_ELEMENT;
}
/** Hands over each line that has branches, once. */
function eachCount(counts, take) {
    for (const one of counts.small.subarray(0, counts.length)) {
        if (counts.other?.has(lineIn(one)) !== true)
            take(lineIn(one), countIn(one));
    }
    for (const [line, count] of counts.other ?? [])
        take(line, count);
}
function hasCounts(counts) {
    return counts.length > 0 || (counts.other?.size ?? 0) > 0;
}
function lineIn(one) {
    return Math.floor(one / (part * part));
}
function countIn(one) {
    return packed({ total: Math.floor(one / part) % part, covered: one % part });
}
/** Returns the index of a line among the small ones; -1 where it is absent or has become a large one. */
function indexOf({ small, length, other }, line) {
    if (other?.has(line) === true)
        return -1;
    let [low, high] = [0, length - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const found = lineIn(small[middle] ?? 0);
        if (found === line)
            return middle;
        if (found < line)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}


/***/ }),

/***/ 26892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ eachBranch),
/* harmony export */   VB: () => (/* binding */ hasBranches),
/* harmony export */   dL: () => (/* binding */ branchIdentity),
/* harmony export */   g6: () => (/* binding */ emptyBranchSet),
/* harmony export */   iA: () => (/* binding */ mergedBranchSets),
/* harmony export */   ys: () => (/* binding */ addBranch)
/* harmony export */ });
/** 19 bits for the line, 6 each for block and branch, 1 for taken. */
const maxLine = 2 ** 19;
const maxPart = 64;
const none = new Uint32Array(0);
function emptyBranchSet() {
    return { packed: none, length: 0, named: undefined };
}
/** Returns the identity of a branch: a line, and the words by which the report tells its branches apart. */
function branchIdentity(line, block, branch) {
    const blockNumber = smallNumber(block);
    const branchNumber = smallNumber(branch);
    if (line >= maxLine || blockNumber === undefined || branchNumber === undefined)
        return `${line},${block},${branch}`;
    return (line * maxPart + blockNumber) * maxPart + branchNumber;
}
/** Adds a branch; returns how many bytes more are held for it, about. */
function addBranch(arms, identity, taken) {
    if (typeof identity === 'string') {
        arms.named ??= new Map();
        const known = arms.named.get(identity);
        if (known !== true)
            arms.named.set(identity, taken);
        return known === undefined ? 64 + identity.length : 0;
    }
    const before = arms.packed.length;
    if (arms.length === before) {
        const grown = new Uint32Array(Math.max(16, before * 2));
        grown.set(arms.packed);
        arms.packed = grown;
    }
    arms.packed[arms.length] = identity * 2 + (taken ? 1 : 0);
    arms.length += 1;
    return (arms.packed.length - before) * arms.packed.BYTES_PER_ELEMENT;
}
/** Hands over each branch once: its line, and whether it was taken. */
function eachBranch(arms, take) {
    const sorted = arms.packed.subarray(0, arms.length).toSorted();
    for (let index = 0; index < sorted.length; index += 1) {
        const arm = sorted[index] ?? 0;
        const next = sorted[index + 1];
        // Sorted, the taken one of a branch comes last.
        if (next !== undefined && next >>> 1 === arm >>> 1)
            continue;
        take(Math.floor((arm >>> 1) / maxPart / maxPart), (arm & 1) === 1);
    }
    for (const [identity, taken] of arms.named ?? [])
        take(Number.parseInt(identity, 10), taken);
}
function mergedBranchSets(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const packed = new Uint32Array(a.length + b.length);
    packed.set(a.packed.subarray(0, a.length));
    packed.set(b.packed.subarray(0, b.length), a.length);
    const named = new Map(a.named);
    for (const [identity, taken] of b.named ?? [])
        named.set(identity, taken || named.get(identity) === true);
    return { packed, length: packed.length, named };
}
function hasBranches(arms) {
    return arms.length > 0 || (arms.named?.size ?? 0) > 0;
}
/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text) {
    if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text))
        return undefined;
    const number = Number(text);
    return number < maxPart ? number : undefined;
}


/***/ }),

/***/ 95695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZI: () => (/* binding */ coverageFormats),
  tn: () => (/* binding */ readCoverage),
  ey: () => (/* binding */ readCoverageText)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __nccwpck_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
// EXTERNAL MODULE: ./lib/src/evidence/coverage/line-coverage.js
var line_coverage = __nccwpck_require__(89710);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __nccwpck_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/text/xml.js
var xml = __nccwpck_require__(54789);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/clover.js




const clover = {
    name: 'Clover',
    writers: 'Clover, Istanbul, PHPUnit, gcovr',
    roots: ['coverage'],
    children: ['project'],
    xml: createClover,
};
/** Reads Clover's XML, also as Istanbul and PHPUnit write it. Metrics are not looked at: they are sums of the lines. */
function createClover(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let file;
    let packageName = '';
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'coverage')
                coverage.made((0,origin/* epochOf */.Fz)(element.attributes['generated']));
            else if (element.tag === 'package')
                packageName = element.attributes['name'] ?? '';
            else if (element.tag === 'file')
                file = coverage.file(pathOf(element, packageName), element);
            else if (element.tag === 'line')
                readLine(element, file, coverage);
        },
        close(tag) {
            if (tag === 'file')
                file = undefined;
            else if (tag === 'package')
                packageName = '';
        },
    };
}
function pathOf(element, packageName) {
    const { path } = element.attributes;
    if (path !== undefined && path !== '')
        return path;
    const file = (0,xml/* requiredText */.$4)(element, 'name');
    return packageName === '' || /[/\\]/.test(file) ? file : `${packageName.replaceAll('.', '/')}/${file}`;
}
/** The head of a method is no executable line; statements and conditions are. */
function readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <file>', found: '<line> elsewhere' });
    const { type } = element.attributes;
    if (type === 'method')
        return;
    const number = (0,xml/* requiredCount */.jw)(element, 'num');
    if (type !== 'cond') {
        coverage.line(file, number, (0,xml/* requiredCount */.jw)(element, 'count') > 0, element);
        return;
    }
    const branches = conditionsOf(element);
    coverage.line(file, number, ((0,xml/* countOf */.pq)(element, 'count') ?? branches.covered) > 0, element);
    coverage.branches(file, number, branches, element);
}
/**
 * Clover counts how often a condition was true and how often false. Istanbul, which gives the line a count besides,
 * writes into the same attributes how many branches were taken and how many were not.
 */
function conditionsOf(element) {
    const truths = (0,xml/* requiredCount */.jw)(element, 'truecount');
    const falsehoods = (0,xml/* requiredCount */.jw)(element, 'falsecount');
    if (element.attributes['count'] !== undefined)
        return { covered: truths, total: truths + falsehoods };
    return { covered: (truths > 0 ? 1 : 0) + (falsehoods > 0 ? 1 : 0), total: 2 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/cobertura.js




const cobertura = {
    name: 'Cobertura',
    writers: 'coverage.py, gcovr, coverlet, gocover-cobertura, Istanbul and many others',
    roots: ['coverage'],
    children: ['sources', 'packages'],
    xml: createCobertura,
};
/**
 * Reads Cobertura's coverage-04 documents as the many tools write them. Rates and sums in attributes are not looked
 * at: some tools get them wrong. The lines of a class are those directly below it; those of its methods repeat them,
 * or name the line of the method's head, which is no executable line, and count only where a class has no others.
 */
function createCobertura(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let file;
    let inMethod = false;
    let ownLines = false;
    let ofMethods = [];
    function open(element) {
        if (element.tag === 'class') {
            file = coverage.file(fileOf(element), element);
            ownLines = false;
            ofMethods = [];
        }
        else if (element.tag === 'coverage')
            coverage.made(timeIn(element.attributes['timestamp']));
        else if (element.tag === 'method')
            inMethod = true;
        else if (element.tag === 'line' && inMethod)
            ofMethods.push(element);
        else if (element.tag === 'line') {
            cobertura_readLine(element, file, coverage);
            ownLines = true;
        }
    }
    function close(tag) {
        if (tag === 'method')
            inMethod = false;
        if (tag !== 'class')
            return;
        if (!ownLines)
            for (const line of ofMethods)
                cobertura_readLine(line, file, coverage);
        file = undefined;
    }
    return { facts: () => coverage, open, close };
}
/** Cobertura itself writes milliseconds, gcovr and coverlet seconds, a few tools a date. */
function timeIn(timestamp) {
    return (0,origin/* epochOf */.Fz)(timestamp) ?? (0,origin/* timeOf */.nR)(timestamp);
}
/** Deterministic builds leave the name out; then every class is a file of its own. */
function fileOf(element) {
    const { filename, name } = element.attributes;
    if (filename === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: 'filename of <class>', found: 'none' });
    return filename === '' ? `(class ${name ?? ''} at line ${element.line})` : filename;
}
function cobertura_readLine(element, file, coverage) {
    if (file === undefined)
        throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <class>', found: '<line> elsewhere' });
    const number = (0,xml/* requiredCount */.jw)(element, 'number');
    coverage.line(file, number, (0,xml/* requiredCount */.jw)(element, 'hits') > 0, element);
    const conditions = element.attributes['condition-coverage'];
    if (conditions !== undefined)
        coverage.branches(file, number, ratioOf(conditions, element), element);
}
/** `50% (1/2)`: of the two numbers the percentage is not looked at. */
function ratioOf(text, element) {
    const match = /\((\d{1,9})\/(\d{1,9})\)\s*$/.exec(text);
    const ratio = { covered: Number(match?.[1]), total: Number(match?.[2]) };
    if (match !== null && ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(element, { expected: 'condition-coverage such as "50% (1/2)"', found: `"${(0,unreadable/* shown */.SP)(text, 30)}"` });
}

// EXTERNAL MODULE: ./lib/src/evidence/coverage/branch-set.js
var branch_set = __nccwpck_require__(26892);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/json-count.js

/** Reads a count in JSON. Throws EvidenceError for anything but a whole number of 0 or more. */
function countIn(value, place) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return value;
    throw (0,unreadable/* malformed */.Qm)(place, {
        expected: 'a whole number of 0 or more',
        found: value === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(value), 30),
    });
}

// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __nccwpck_require__(39967);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/coverage-py.js





const coveragePy = {
    name: 'coverage.py JSON',
    writers: '`coverage json`, pytest-cov (`--cov-report=json`)',
    json: createCoveragePy,
};
/** Reads `coverage json`: executed and missing lines and branches by file. Sums are not looked at. */
function createCoveragePy(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let seen = false;
    return {
        choices: { '': 'object', meta: 'build', files: 'object', 'files.*': 'build' },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (path === 'meta')
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
            else if (Array.isArray(entry['executed_lines']) && Array.isArray(entry['missing_lines'])) {
                seen = true;
                const file = coverage.file(key, coverage.place);
                readLines(entry['executed_lines'], true, file, coverage);
                readLines(entry['missing_lines'], false, file, coverage);
                readBranches(entry['executed_branches'], true, file, coverage);
                readBranches(entry['missing_branches'], false, file, coverage);
            }
        },
        facts: () => coverage,
    };
}
function readLines(lines, covered, file, coverage) {
    for (const line of (0,json/* listOr */.QD)(lines))
        coverage.line(file, countIn(line, coverage.place), covered, coverage.place);
}
/** `[from, to]`; a negative `to` leaves the function that begins there. */
function readBranches(branches, taken, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const [from, to] = (0,json/* listOr */.QD)(branch);
        const identity = (0,branch_set/* branchIdentity */.dL)(countIn(from, coverage.place), '0', typeof to === 'number' ? `${to}` : '');
        coverage.identifiedBranch(file, identity, taken, coverage.place);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/gcovr.js





const gcovr = {
    name: 'gcovr JSON',
    writers: '`gcovr --json`, `gcovr --json-summary`',
    json: createGcovr,
};
/** Reads gcovr's JSON; its summary, which has no lines, by the sums of each file. */
function createGcovr(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    const files = [];
    let version;
    return {
        choices: {
            '': 'object',
            'gcovr/format_version': 'build',
            'gcovr/summary_format_version': 'build',
            files: 'array',
            'files.[]': 'build',
        },
        get seen() {
            return version !== undefined;
        },
        value(path, value) {
            if (path !== 'files.[]')
                version = value;
            else if (isOfGcovr((0,json/* objectOr */.Xg)(value)))
                files.push((0,json/* objectOr */.Xg)(value));
        },
        facts() {
            for (const file of files)
                readFile(file, coverage);
            return coverage;
        },
    };
}
/** The keys may come after the files: another format's are not kept. */
function isOfGcovr({ file, filename }) {
    return typeof file === 'string' || typeof filename === 'string';
}
function readFile(entry, coverage) {
    const { place } = coverage;
    const path = (0,json/* textOr */.ph)(entry['file']) ?? (0,json/* textOr */.ph)(entry['filename']) ?? '';
    if (path === '')
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'a path of each file', found: 'none' });
    const file = coverage.file(path, place);
    if (entry['lines'] === undefined) {
        const ratio = (covered, total) => ({
            covered: countIn(entry[covered], place),
            total: countIn(entry[total], place),
        });
        file.summary = { lines: ratio('line_covered', 'line_total'), branches: ratio('branch_covered', 'branch_total') };
        return;
    }
    for (const value of (0,json/* listOr */.QD)(entry['lines'])) {
        const line = (0,json/* objectOr */.Xg)(value);
        if (line['gcovr/noncode'] === true || line['gcovr/excluded'] === true)
            continue;
        const number = countIn(line['line_number'], place);
        coverage.line(file, number, countIn(line['count'], place) > 0, place);
        for (const [index, branch] of (0,json/* listOr */.QD)(line['branches']).entries()) {
            const { count, excluded } = (0,json/* objectOr */.Xg)(branch);
            if (excluded === true || (0,json/* objectOr */.Xg)(branch)['gcovr/excluded'] === true)
                continue;
            coverage.identifiedBranch(file, (0,branch_set/* branchIdentity */.dL)(number, '0', `${index}`), countIn(count, place) > 0, place);
        }
    }
}

// EXTERNAL MODULE: ./lib/src/evidence/text/lines.js
var lines = __nccwpck_require__(80743);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/go-profile.js



/** Most lines that one block may span: a function, not a file. */
const maxBlock = 100_000;
const goProfile = {
    name: 'Go profile',
    writers: '`go test -coverprofile`, `go tool covdata`',
    matches: (head) => /^mode: (?:set|count|atomic)\b/.test(head),
    read: readGoProfile,
};
/**
 * Reads a profile of `go test -coverprofile` (modes set, count and atomic). Every line that a block touches is
 * executable; it is covered when any of its blocks ran. Blocks come again where packages were tested together.
 */
async function readGoProfile(text) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(text.name);
    await (0,lines/* eachLine */.I)(text, (line, place) => {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            return;
        readBlock(line, coverage, place);
    });
    return coverage;
}
/** `file.go:line.column,line.column statements count` (cmd/cover, "profile.go"). */
function readBlock(line, coverage, place) {
    const match = /:(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} (\d{1,9}) (\d{1,20})$/.exec(line);
    const path = line.slice(0, match?.index ?? 0);
    const [from, to] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || path === '' || to < from || to - from > maxBlock) {
        throw (0,unreadable/* malformed */.Qm)(place, {
            expected: '<file>:<line>.<column>,<line>.<column> <statements> <count>',
            found: `"${(0,unreadable/* shown */.SP)(line, 60)}"`,
        });
    }
    // A block without statements, such as an empty function, has nothing that could be covered.
    if (Number(match[3]) === 0)
        return;
    const file = coverage.file(path, place);
    for (let number = from; number <= to; number += 1)
        coverage.line(file, number, Number(match[4]) > 0, place);
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/istanbul.js





const istanbul = {
    name: 'Istanbul JSON',
    writers: 'Istanbul, Jest, Vitest, c8 (`coverage-final.json`, `coverage-summary.json`)',
    json: createIstanbul,
};
/** Reads coverage-final.json and coverage-summary.json: an object with a key for each file. */
function createIstanbul(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let seen = false;
    let stray;
    return {
        choices: { '': 'object', '*': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (isFinal(value))
                readFinal(key, entry, coverage);
            else if (!isSummary(value))
                stray ??= key;
            // The sum over all files.
            else if (key !== 'total')
                readSummary(key, entry, coverage);
            seen ||= isFinal(value) || isSummary(value);
        },
        facts() {
            if (stray === undefined)
                return coverage;
            throw (0,unreadable/* foreign */.V$)(name, { expected: 'coverage of a file by Istanbul', found: `"${(0,unreadable/* shown */.SP)(stray, 40)}"` });
        },
    };
}
function isFinal(value) {
    return (0,json/* isJsonObject */.OW)(value) && (0,json/* isJsonObject */.OW)(value['statementMap']) && (0,json/* isJsonObject */.OW)(value['s']);
}
function isSummary(value) {
    return (0,json/* isJsonObject */.OW)(value) && (0,json/* isJsonObject */.OW)(value['lines']) && value['lines']['total'] !== undefined;
}
/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readFinal(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    const counts = (0,json/* objectOr */.Xg)(entry['s']);
    for (const [id, location] of Object.entries((0,json/* objectOr */.Xg)(entry['statementMap']))) {
        coverage.line(file, lineOf(location, coverage.place), countIn(counts[id], coverage.place) > 0, coverage.place);
    }
    const taken = (0,json/* objectOr */.Xg)(entry['b']);
    for (const [id, branch] of Object.entries((0,json/* objectOr */.Xg)(entry['branchMap']))) {
        const { loc, locations, line: head } = (0,json/* objectOr */.Xg)(branch);
        const line = typeof head === 'number' ? head : lineOf(loc ?? (0,json/* listOr */.QD)(locations)[0], coverage.place);
        for (const [index, count] of (0,json/* listOr */.QD)(taken[id]).entries()) {
            coverage.identifiedBranch(file, (0,branch_set/* branchIdentity */.dL)(line, id, `${index}`), countIn(count, coverage.place) > 0, coverage.place);
        }
    }
}
function lineOf(location, place) {
    return countIn((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(location)['start'])['line'], place);
}
function readSummary(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    file.summary = {
        lines: istanbul_ratioOf(entry['lines'], coverage.place),
        branches: istanbul_ratioOf(entry['branches'], coverage.place),
    };
}
function istanbul_ratioOf(value, place) {
    const { covered, total } = (0,json/* objectOr */.Xg)(value);
    const ratio = { covered: countIn(covered, place), total: countIn(total, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/jacoco.js




const jacoco = {
    name: 'JaCoCo',
    writers: 'JaCoCo, Kover, Pester, gcovr',
    roots: ['report'],
    children: ['sessioninfo', 'group', 'package'],
    xml: createJacoco,
};
const nothing = { covered: 0, total: 0 };
/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester and gcovr write it. Counters are sums of the lines and count only
 * where gcovr leaves out whether a line was run. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    /** Groups are modules: the same package and file in two of them are two files. */
    const groups = [];
    let file;
    let folder = '';
    /** Of the class that is open. */
    let classPath;
    /** The sums of a class that has lines of its own: gcovr writes these without saying whether they were run. */
    let sums;
    function openClass(element) {
        classPath = element.attributes['sourcefilename'] ?? '';
        sums = undefined;
    }
    function readCounter(element) {
        if (sums === undefined)
            return;
        const covered = (0,xml/* requiredCount */.jw)(element, 'covered');
        const ratio = { covered, total: covered + (0,xml/* requiredCount */.jw)(element, 'missed') };
        if (element.attributes['type'] === 'LINE')
            sums.lines = ratio;
        else if (element.attributes['type'] === 'BRANCH')
            sums.branches = ratio;
    }
    function closeClass() {
        if (sums !== undefined)
            coverage.file(classPath ?? '', coverage.place).summary = sums;
        classPath = undefined;
        sums = undefined;
    }
    function readLine(element) {
        if (file === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <sourcefile>', found: '<line> elsewhere' });
        const number = (0,xml/* requiredCount */.jw)(element, 'nr');
        const covered = (0,xml/* requiredCount */.jw)(element, 'ci');
        if (covered + (0,xml/* requiredCount */.jw)(element, 'mi') > 0)
            coverage.line(file, number, covered > 0, element);
        const taken = (0,xml/* requiredCount */.jw)(element, 'cb');
        const total = taken + (0,xml/* requiredCount */.jw)(element, 'mb');
        if (total > 0)
            coverage.branches(file, number, { covered: taken, total }, element);
    }
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'sessioninfo')
                coverage.made((0,origin/* epochOf */.Fz)(element.attributes['dump']));
            else if (element.tag === 'group')
                groups.push(element.attributes['name'] ?? '');
            else if (element.tag === 'package')
                folder = element.attributes['name'] ?? '';
            else if (element.tag === 'sourcefile') {
                const path = [...groups, folder, (0,xml/* requiredText */.$4)(element, 'name')].filter((part) => part !== '').join('/');
                file = coverage.file(path, element);
            }
            else if (element.tag === 'class')
                openClass(element);
            else if (element.tag === 'lines' && classPath !== undefined)
                sums = { lines: nothing, branches: nothing };
            else if (element.tag === 'counter')
                readCounter(element);
            else if (element.tag === 'line' && sums === undefined)
                readLine(element);
        },
        close(tag) {
            if (tag === 'group')
                groups.pop();
            else if (tag === 'sourcefile')
                file = undefined;
            else if (tag === 'class')
                closeClass();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/lcov.js




/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;
const lcov = {
    name: 'LCOV',
    writers: 'geninfo, Istanbul, c8, coverage.py, grcov, cargo-llvm-cov, Bazel',
    matches: (head) => /^(?:TN|SF|VER|#)/.test(head),
    read: readLcov,
};
/**
 * Reads an LCOV tracefile (geninfo(1), "TRACEFILE FORMAT"). A file that comes in several sections, one per test, is
 * one file. Throws EvidenceError with file and line.
 */
async function readLcov(text) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(text.name);
    let file;
    const end = await (0,lines/* eachLine */.I)(text, (line, place) => {
        file = readRecord(line, file, coverage, place);
    });
    if (file !== undefined)
        throw (0,unreadable/* truncated */.ps)(end, { expected: 'end_of_record', found: 'the end of the report' });
    return coverage;
}
function readRecord(line, file, coverage, place) {
    if (line.startsWith('DA:')) {
        lcov_readLine(line, inSection(file, line, place), coverage, place);
        return file;
    }
    if (line.startsWith('BRDA:')) {
        readBranch(line, inSection(file, line, place), coverage, place);
        return file;
    }
    if (line.startsWith('SF:')) {
        if (file !== undefined)
            throw (0,unreadable/* malformed */.Qm)(place, { expected: 'end_of_record before the next SF', found: 'none' });
        if (line.length < 4)
            throw (0,unreadable/* malformed */.Qm)(place, { expected: 'SF:<path of a source file>', found: 'no path' });
        return coverage.file(line.slice(3), place);
    }
    if (line === 'end_of_record') {
        inSection(file, line, place);
        return undefined;
    }
    if (line === '' || line.startsWith('#') || ignored.test(line))
        return file;
    throw place.line === 1
        ? (0,unreadable/* foreign */.V$)(place.name, { expected: 'an LCOV tracefile', found: `"${(0,unreadable/* shown */.SP)(line, 30)}"` })
        : (0,unreadable/* malformed */.Qm)(place, { expected: 'a record of an LCOV tracefile', found: `"${(0,unreadable/* shown */.SP)(line, 30)}"` });
}
/** DA:<line number>,<execution count>[,<checksum>] */
function lcov_readLine(line, file, coverage, place) {
    const comma = digitsEnd(line, 3);
    const end = digitsEnd(line, comma + 1);
    const whole = comma > 3 && line[comma] === ',' && end > comma + 1 && (end === line.length || line[end] === ',');
    if (!whole)
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'DA:<line>,<count>', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
    coverage.line(file, Number(line.slice(3, comma)), isPositive(line, comma + 1, end), place);
}
/**
 * BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count; a branch may be any text.
 */
function readBranch(line, file, coverage, place) {
    const number = digitsEnd(line, 5);
    const block = digitsEnd(line, line[number + 1] === 'e' ? number + 2 : number + 1);
    const last = line.lastIndexOf(',');
    const end = line[last + 1] === '-' ? last + 2 : digitsEnd(line, last + 1);
    const whole = number > 5 && line[number] === ',' && line[block] === ',' && block < last - 1 && end === line.length;
    if (!whole || end === last + 1 || line[block - 1] === ',' || line[block - 1] === 'e') {
        throw (0,unreadable/* malformed */.Qm)(place, { expected: 'BRDA:<line>,<block>,<branch>,<taken>', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
    }
    const identity = (0,branch_set/* branchIdentity */.dL)(Number(line.slice(5, number)), line.slice(number + 1, block), line.slice(block + 1, last));
    coverage.identifiedBranch(file, identity, isPositive(line, last + 1, end), place);
}
/** Finds the end of the digits that begin at `from`. */
function digitsEnd(line, from) {
    let at = from;
    for (let code = line.charCodeAt(at); code >= 0x30 && code <= 0x39; code = line.charCodeAt(at))
        at += 1;
    return at;
}
/** Whether there is a digit other than 0: counts may be larger than a number can hold. */
function isPositive(line, from, to) {
    for (let at = from; at < to; at += 1) {
        const code = line.charCodeAt(at);
        if (code >= 0x31 && code <= 0x39)
            return true;
    }
    return false;
}
function inSection(file, record, place) {
    if (file !== undefined)
        return file;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `SF:<path> before ${(0,unreadable/* shown */.SP)(record, 20)}`, found: 'none' });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/llvm-cov.js





const llvmCov = {
    name: 'llvm-cov JSON',
    writers: '`llvm-cov export`, cargo-llvm-cov (`--json`), Swift',
    json: createLlvmCov,
};
/** Reads llvm-cov's export (llvm/tools/llvm-cov/CoverageExporterJson.cpp); with sums alone where it has no segments. */
function createLlvmCov(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let type;
    return {
        choices: {
            '': 'object',
            type: 'build',
            data: 'array',
            'data.*': 'object',
            'data.*.files': 'array',
            'data.*.files.*': 'build',
        },
        get seen() {
            return type === 'llvm.coverage.json.export';
        },
        value(path, value) {
            if (path === 'type')
                type = value;
            else
                llvm_cov_readFile((0,json/* objectOr */.Xg)(value), coverage);
        },
        facts: () => coverage,
    };
}
function llvm_cov_readFile(entry, coverage) {
    const path = (0,json/* textOr */.ph)(entry['filename']);
    if (path === undefined)
        throw (0,unreadable/* malformed */.Qm)(coverage.place, { expected: 'filename of each file', found: 'none' });
    const file = coverage.file(path, coverage.place);
    if (entry['segments'] === undefined) {
        const { lines, branches } = (0,json/* objectOr */.Xg)(entry['summary']);
        const none = { covered: 0, total: 0 };
        file.summary = {
            lines: llvm_cov_ratioOf(lines, coverage),
            branches: branches === undefined ? none : llvm_cov_ratioOf(branches, coverage),
        };
        return;
    }
    readSegments((0,json/* listOr */.QD)(entry['segments']).map((one) => segmentOf(one, coverage)), file, coverage);
    for (const one of (0,json/* listOr */.QD)(entry['branches']))
        llvm_cov_readBranch((0,json/* listOr */.QD)(one), file, coverage);
}
function llvm_cov_ratioOf(value, { place }) {
    const { covered, count } = (0,json/* objectOr */.Xg)(value);
    const ratio = { covered: countIn(covered, place), total: countIn(count, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}
/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; the last one is new with LLVM 11. */
function segmentOf(value, { place }) {
    const [line, , count, hasCount, isEntry, isGap] = (0,json/* listOr */.QD)(value);
    return {
        line: countIn(line, place),
        count: countIn(count, place),
        hasCount: hasCount === true || hasCount === 1,
        isEntry: isEntry === true || isEntry === 1,
        isGap: isGap === true || isGap === 1,
    };
}
/**
 * Reads the lines as LLVM counts them (llvm/lib/ProfileData/Coverage, LineCoverageStats): a line is executable where a
 * region with a count begins or goes on; its count is the largest of the regions that begin on it and the one that goes
 * on.
 */
function readSegments(segments, file, coverage) {
    let wrapped;
    let index = 0;
    for (let line = segments[0]?.line ?? 0; index < segments.length; line += 1) {
        const own = [];
        for (let next = segments[index]; next?.line === line; next = segments[index]) {
            own.push(next);
            index += 1;
        }
        const before = segments[index];
        if (before !== undefined && before.line < line) {
            throw (0,unreadable/* malformed */.Qm)(coverage.place, {
                expected: 'segments in the order of lines',
                found: `line ${before.line} after ${line}`,
            });
        }
        const count = countOn(own, wrapped);
        if (count !== undefined)
            coverage.line(file, line, count > 0, coverage.place);
        wrapped = own.at(-1) ?? wrapped;
    }
}
function countOn(own, wrapped) {
    const starts = own.filter(({ hasCount, isEntry, isGap }) => hasCount && isEntry && !isGap);
    const [first] = own;
    const skips = first !== undefined && !first.hasCount && first.isEntry;
    const mapped = (!skips && wrapped?.hasCount === true) || starts.length > 0;
    if (!mapped)
        return undefined;
    return Math.max(wrapped?.hasCount === true ? wrapped.count : 0, ...starts.map(({ count }) => count));
}
/** `[line, column, endLine, endColumn, trueCount, falseCount, …]`: each condition has two branches. */
function llvm_cov_readBranch(branch, file, coverage) {
    const [line, column, endLine, endColumn, whenTrue, whenFalse] = branch;
    const number = countIn(line, coverage.place);
    const block = [column, endLine, endColumn].map(String).join(':');
    for (const [side, count] of [['true', whenTrue], ['false', whenFalse]]) {
        const taken = countIn(count, coverage.place) > 0;
        coverage.identifiedBranch(file, (0,branch_set/* branchIdentity */.dL)(number, block, side), taken, coverage.place);
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/opencover.js



const openCover = {
    name: 'OpenCover',
    writers: 'OpenCover, coverlet',
    roots: ['CoverageSession'],
    children: ['Summary', 'Modules'],
    xml: createOpenCover,
};
/**
 * Reads OpenCover's XML. A sequence point counts for the line that it begins at; a branch point for its line, or for
 * that of the sequence point before it. A point without a source line is made by the compiler and does not count.
 */
function createOpenCover(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    /** Paths by the number that they have in the module. */
    const paths = new Map();
    let method = newMethod();
    function count(element, line) {
        const taken = (0,xml/* requiredCount */.jw)(element, 'vc') > 0;
        const id = element.attributes['fileid'] ?? method.file;
        if (id === undefined || id === '0' || line === undefined || line === 0)
            return;
        const path = paths.get(id);
        if (path === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: `the file ${(0,unreadable/* shown */.SP)(id, 20)} among the module's <Files>`, found: 'none' });
        const file = coverage.file(path, element);
        if (element.tag === 'SequencePoint')
            coverage.line(file, line, taken, element);
        else
            coverage.branch(file, line, taken, element);
    }
    function readPoint(element) {
        const line = (0,xml/* countOf */.pq)(element, 'sl');
        count(element, line);
        if (line !== undefined)
            method.points.push({ offset: (0,xml/* countOf */.pq)(element, 'offset') ?? 0, line });
    }
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'Module')
                paths.clear();
            else if (element.tag === 'Method')
                method = newMethod();
            else if (element.tag === 'File')
                paths.set((0,xml/* requiredText */.$4)(element, 'uid'), (0,xml/* requiredText */.$4)(element, 'fullPath'));
            else if (element.tag === 'FileRef')
                method.file = element.attributes['uid'];
            else if (element.tag === 'SequencePoint')
                readPoint(element);
            else if (element.tag === 'BranchPoint')
                method.branches.push(element);
        },
        close(tag) {
            if (tag !== 'Method')
                return;
            for (const branch of method.branches)
                count(branch, (0,xml/* countOf */.pq)(branch, 'sl') ?? lineBefore(branch, method));
            method = newMethod();
        },
    };
}
function newMethod() {
    return { file: undefined, points: [], branches: [] };
}
function lineBefore(branch, { points }) {
    const offset = (0,xml/* countOf */.pq)(branch, 'offset') ?? 0;
    return points.findLast((point) => point.offset <= offset)?.line;
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/simplecov.js





const simpleCov = {
    name: 'SimpleCov JSON',
    writers: 'SimpleCov (`.resultset.json`, `coverage.json`)',
    json: createSimpleCov,
};
/** Keys of coverage.json beside the files. */
const besides = new Set(['groups', 'timestamp', 'metrics', 'errors', 'command_name', 'total']);
/** Reads .resultset.json, with an entry for each command that ran, and coverage.json. */
function createSimpleCov(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let seen = false;
    let stray;
    return {
        choices: { '': 'object', meta: 'build', '*': 'build' },
        get seen() {
            return seen;
        },
        value(path, value, key) {
            const entry = (0,json/* objectOr */.Xg)(value);
            if (path === 'meta')
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
            else if (key === 'coverage' && (0,json/* isJsonObject */.OW)(value)) {
                seen = true;
                readFiles(entry, coverage);
            }
            else if ((0,json/* isJsonObject */.OW)(entry['coverage'])) {
                seen = true;
                coverage.made((0,origin/* timeOfJson */.Xm)(entry['timestamp']));
                readFiles((0,json/* objectOr */.Xg)(entry['coverage']), coverage);
            }
            else if (!besides.has(key))
                stray ??= key;
        },
        facts() {
            if (stray === undefined)
                return coverage;
            throw (0,unreadable/* foreign */.V$)(name, { expected: 'coverage of SimpleCov', found: `"${(0,unreadable/* shown */.SP)(stray, 40)}"` });
        },
    };
}
/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readFiles(files, coverage) {
    for (const [path, value] of Object.entries(files)) {
        const file = coverage.file(path, coverage.place);
        const lines = Array.isArray(value) ? (0,json/* listOr */.QD)(value) : (0,json/* listOr */.QD)((0,json/* objectOr */.Xg)(value)['lines']);
        for (const [index, count] of lines.entries()) {
            if (count === null || count === 'ignored')
                continue;
            coverage.line(file, index + 1, countIn(count, coverage.place) > 0, coverage.place);
        }
        simplecov_readBranches((0,json/* objectOr */.Xg)(value)['branches'], file, coverage);
    }
}
/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function simplecov_readBranches(branches, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const { start_line: line, coverage: count } = (0,json/* objectOr */.Xg)(branch);
        if (count !== 'ignored')
            coverage.branch(file, countIn(line, coverage.place), countIn(count, coverage.place) > 0, coverage.place);
    }
    for (const [condition, paths] of Object.entries((0,json/* objectOr */.Xg)(branches))) {
        const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
        if (line === undefined)
            throw (0,unreadable/* malformed */.Qm)(coverage.place, { expected: 'a branch of SimpleCov', found: `"${(0,unreadable/* shown */.SP)(condition, 40)}"` });
        for (const [path, count] of Object.entries((0,json/* objectOr */.Xg)(paths))) {
            coverage.identifiedBranch(file, `${line},${condition},${path}`, countIn(count, coverage.place) > 0, coverage.place);
        }
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/sonar.js



const sonarCoverage = {
    name: 'SonarQube generic coverage',
    writers: '`gcovr --sonarqube`, others for `sonar.coverageReportPaths`',
    roots: ['coverage'],
    children: ['file'],
    xml: createSonarCoverage,
};
/** Reads SonarQube's generic coverage: one element for each executable line. */
function createSonarCoverage(name) {
    const coverage = (0,line_coverage/* createCoverage */.X0)(name);
    let file;
    return {
        facts: () => coverage,
        open(element) {
            if (element.tag === 'file')
                file = coverage.file((0,xml/* requiredText */.$4)(element, 'path'), element);
            if (element.tag !== 'lineToCover')
                return;
            if (file === undefined)
                throw (0,unreadable/* malformed */.Qm)(element, { expected: '<lineToCover> below a <file>', found: 'it elsewhere' });
            const line = (0,xml/* requiredCount */.jw)(element, 'lineNumber');
            coverage.line(file, line, isCovered(element), element);
            const total = (0,xml/* countOf */.pq)(element, 'branchesToCover') ?? 0;
            const covered = (0,xml/* countOf */.pq)(element, 'coveredBranches') ?? 0;
            if (covered > total)
                throw (0,unreadable/* malformed */.Qm)(element, { expected: `at most ${total} covered branches`, found: `${covered}` });
            if (total > 0)
                coverage.branches(file, line, { covered, total }, element);
        },
        close(tag) {
            if (tag === 'file')
                file = undefined;
        },
    };
}
function isCovered(element) {
    const covered = (0,xml/* requiredText */.$4)(element, 'covered');
    if (covered === 'true' || covered === 'false')
        return covered === 'true';
    throw (0,unreadable/* malformed */.Qm)(element, { expected: 'covered of true or false', found: `"${(0,unreadable/* shown */.SP)(covered, 20)}"` });
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/coverage.js















/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const coverageFormats = [
    lcov,
    cobertura,
    jacoco,
    clover,
    openCover,
    goProfile,
    istanbul,
    simpleCov,
    coveragePy,
    gcovr,
    sonarCoverage,
    llvmCov,
];
/**
 * Reads a coverage report of any known format, told apart by its content. Throws EvidenceError, also for a report
 * that names no source file: it does not show that anything was measured.
 */
async function readCoverage(source) {
    return readCoverageText(await (0,text_text/* openText */.U)(source));
}
/** As `readCoverage`, for a report that is open. */
async function readCoverageText(text) {
    const report = await (0,format/* readByFormat */.BN)(text, { what: 'a coverage report', formats: coverageFormats });
    if (report.files.size > 0)
        return report;
    throw (0,unreadable/* foreign */.V$)(text.name, { found: 'the report names no source file, so nothing was measured' });
}


/***/ }),

/***/ 89710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   IJ: () => (/* binding */ branchesOf),
/* harmony export */   X0: () => (/* binding */ createCoverage),
/* harmony export */   sX: () => (/* binding */ emptyFile)
/* harmony export */ });
/* harmony import */ var _branch_set_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(26892);
/* harmony import */ var _branch_count_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91631);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(830);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(83205);




const maxLine = 2_000_000;
const maxFiles = 500_000;
/** Approximate limit of the bytes held for a report. */
const maxHeldBytes = 192 * 1024 * 1024;
const noLines = new Uint8Array(0);
function createCoverage(name) {
    const files = new Map();
    let held = 0;
    let time;
    function spend(bytes, place) {
        held += bytes;
        if (held > maxHeldBytes)
            throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .excessive */ .QD)(place, { found: 'more lines and branches than are read of one report' });
    }
    function grow(file, number, place) {
        const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, maxLine + 1)));
        spend(lines.length - file.lines.length, place);
        lines.set(file.lines);
        file.lines = lines;
    }
    return {
        name,
        place: { name },
        files,
        get time() {
            return time;
        },
        made(part) {
            time = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .older */ .$L)(time, part);
        },
        file(path, place) {
            const key = normalised(path);
            const known = files.get(key);
            if (known !== undefined)
                return known;
            if (files.size >= maxFiles)
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .excessive */ .QD)(place, { found: `more than ${maxFiles} files in one report` });
            const created = emptyFile();
            // A copy: a slice of the report's text would hold on to the whole piece of it.
            files.set(Buffer.from(key).toString(), created);
            return created;
        },
        line(file, number, covered, place) {
            if (number > maxLine)
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .excessive */ .QD)(place, { expected: `at most ${maxLine} lines in a source file`, found: `line ${number}` });
            if (number >= file.lines.length)
                grow(file, number, place);
            file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
        },
        branches(file, line, count, place) {
            if (count.total > _branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .maxBranchesOfLine */ .OX)
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .excessive */ .QD)(place, { found: `a line with ${count.total} branches` });
            file.branches ??= (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyCounts */ .W1)();
            const known = (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(file.branches, line) ?? 0;
            spend((0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .setCount */ .cU)(file.branches, line, Math.max(known, (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .packed */ .xc)(count))), place);
        },
        branch(file, line, taken, place) {
            file.branches ??= (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyCounts */ .W1)();
            const { covered, total } = (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .unpacked */ .KZ)((0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .countAt */ .$v)(file.branches, line) ?? 0);
            const count = (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .packed */ .xc)({ covered: covered + (taken ? 1 : 0), total: total + 1 });
            spend((0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .setCount */ .cU)(file.branches, line, count), place);
        },
        identifiedBranch(file, identity, taken, place) {
            file.branchSet ??= (0,_branch_set_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyBranchSet */ .g6)();
            spend((0,_branch_set_js__WEBPACK_IMPORTED_MODULE_0__/* .addBranch */ .ys)(file.branchSet, identity, taken), place);
        },
    };
}
function emptyFile() {
    return { lines: noLines, branches: undefined, branchSet: undefined };
}
/** Covered and executable lines of a file. */
function linesOf(file) {
    if (file.summary !== undefined)
        return file.summary.lines;
    let covered = 0;
    let total = 0;
    for (const state of file.lines) {
        if (state === 0)
            continue;
        total += 1;
        if (state === 2)
            covered += 1;
    }
    return { covered, total };
}
/** Taken and known branches of a file. */
function branchesOf(file) {
    if (file.summary !== undefined)
        return file.summary.branches;
    const all = { covered: 0, total: 0 };
    if (file.branches !== undefined) {
        (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .eachCount */ .Ho)(file.branches, (_line, count) => {
            const { covered, total } = (0,_branch_count_js__WEBPACK_IMPORTED_MODULE_1__/* .unpacked */ .KZ)(count);
            all.total += total;
            all.covered += covered;
        });
    }
    if (file.branchSet !== undefined) {
        (0,_branch_set_js__WEBPACK_IMPORTED_MODULE_0__/* .eachBranch */ .E3)(file.branchSet, (_line, taken) => {
            all.total += 1;
            if (taken)
                all.covered += 1;
        });
    }
    return all;
}
function normalised(path) {
    const slashed = path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
    return slashed.replaceAll(/(?<=^|\/)\.\//g, '');
}


/***/ }),

/***/ 79627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ readByFormat),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export sideBySide */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83205);
/* harmony import */ var _text_xml_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(54789);



/** Returns the names of a table's formats as the end of a sentence: `JUnit, TRX or TAP`. */
function namesOf(formats) {
    const names = [...new Set(formats.filter(({ refused }) => refused !== true).map(({ name }) => name))];
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
/** Reads a report by the format that it is in. Throws EvidenceError for no format of the table, or several. */
async function readByFormat(text, table) {
    const { head } = text;
    for (const format of table.formats)
        if ('matches' in format && format.matches(head))
            return format.read(text);
    if (head.startsWith('<'))
        return readAsXml(text, table);
    if (/^[[{]/.test(head))
        return readAsJson(text, table);
    throw unknown(text.name, table, `"${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(head, 30)}"`);
}
function unknown(name, { what, formats }, found) {
    return (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(name, { expected: `${what} (${namesOf(formats)})`, found });
}
async function readAsXml(text, table) {
    const formats = table.formats.flatMap((format) => ('roots' in format ? [format] : []));
    let root;
    let reader;
    function start(first, child) {
        const format = formats.find(({ roots, children }) => roots.includes(first.tag) && (children === undefined || (child !== undefined && children.includes(child.tag))));
        reader = format?.xml(text.name);
        // Attributes of the root are part of a dialect.
        reader?.open(first);
    }
    await (0,_text_xml_js__WEBPACK_IMPORTED_MODULE_2__/* .readXml */ .km)(text, {
        open(element) {
            if (root === undefined) {
                root = element;
                if (!formats.some(({ roots }) => roots.includes(element.tag)))
                    throw unknown(text.name, table, tagOf(element));
                start(element);
                return;
            }
            if (reader === undefined)
                start(root, element);
            if (reader === undefined)
                throw unknown(text.name, table, `${tagOf(root)} with ${tagOf(element)} in it`);
            reader.open(element);
        },
        close: (tag, depth, place) => reader?.close?.(tag, depth, place),
        ...(formats.some(({ text: takes }) => takes === true) && { text: (piece) => reader?.text?.(piece) }),
    });
    if (reader !== undefined)
        return reader.facts();
    throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)(text.name, {
        expected: table.what,
        found: root === undefined ? 'no element' : `${tagOf(root)} with nothing in it`,
    });
}
function tagOf({ tag }) {
    return `<${(0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(tag, 30)}>`;
}
async function readAsJson(text, table) {
    const readers = table.formats.flatMap((format) => ('json' in format ? [format.json(text.name)] : []));
    await (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(text, sideBySide(readers));
    const [reader, another] = readers.filter(({ seen }) => seen);
    if (reader !== undefined && another === undefined)
        return reader.facts();
    throw unknown(text.name, table, reader === undefined ? 'other JSON' : 'several of them in one document');
}
/** One reader that hands each part of a document to those readers that chose it. */
function sideBySide(readers) {
    const choices = Object.create(null);
    const takers = Object.create(null);
    for (const reader of readers) {
        for (const [path, choice] of Object.entries(reader.choices)) {
            const known = choices[path];
            if (known !== undefined && known !== choice) {
                if (known === 'build' || choice === 'build')
                    throw new TypeError(`${path} is built by one reader, entered by another`);
                choices[path] = 'object or array';
            }
            else
                choices[path] = choice;
            (takers[path] ??= []).push(reader);
        }
    }
    return {
        choices,
        value(path, value, key) {
            for (const reader of takers[path] ?? [])
                reader.value(path, value, key);
        },
        enter(path, key) {
            for (const reader of takers[path] ?? [])
                reader.enter?.(path, key);
        },
        leave(path, key) {
            for (const reader of takers[path] ?? [])
                reader.leave?.(path, key);
        },
    };
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ older),
/* harmony export */   C9: () => (/* binding */ silentOrigin),
/* harmony export */   Fz: () => (/* binding */ epochOf),
/* harmony export */   V4: () => (/* binding */ digestsIn),
/* harmony export */   Xm: () => (/* binding */ timeOfJson),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);

const silentOrigin = { commits: [], digests: [], time: undefined };
const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,12})?(?: ?(Z|[+-]\d\d:?\d\d))?$/;
/** Reads a time in RFC 3339 or a looser ISO 8601; undefined for other text, and for years before 2000. */
function timeOf(text) {
    const [, day, clock, fraction = '', zone] = iso.exec(text?.slice(0, 60) ?? '') ?? [];
    if (day === undefined)
        return undefined;
    const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const at = Date.parse(`${day}T${clock}${clock?.length === 5 ? ':00' : ''}${fraction.slice(0, 4)}${offset}`);
    return plausible(at, zone !== undefined);
}
/** Reads a count of seconds or milliseconds since 1970, whichever gives a plausible year. */
function epochOf(value) {
    const text = `${value ?? ''}`;
    if (!/^\d{9,14}(?:\.\d{1,9})?$/.test(text))
        return undefined;
    const number = Number(text);
    return plausible(number < 1e11 ? number * 1000 : number, true);
}
function timeOfJson(value) {
    return typeof value === 'number' ? epochOf(value) : timeOf((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value));
}
/** Tools without a time write 0 or their language's first year. */
function plausible(at, zoned) {
    return at >= Date.UTC(2000) ? { at, zoned } : undefined;
}
/** Returns the one that was longer ago: a report is as old as its oldest part. */
function older(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return b.at < a.at ? b : a;
}
const bare = /^sha256:[0-9a-f]{64}$/;
/** Returns the digests of `repository@sha256:…`, of bare ones and of package URLs (`pkg:oci/cart@sha256%3A…`). */
function digestsIn(values) {
    const list = Array.isArray(values) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(values) : [values];
    return list.flatMap((value) => {
        const text = ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(value) ?? '').slice(0, 2000).replace(/%3a/i, ':').split('?')[0] ?? '';
        const digest = text.slice(text.lastIndexOf('@') + 1);
        return bare.test(digest) ? [digest] : [];
    });
}


/***/ }),

/***/ 65041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
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
var result = __nccwpck_require__(38243);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/identity.js
var identity = __nccwpck_require__(54976);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf),
/* harmony export */   w: () => (/* binding */ createBaseline)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39967);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38243);



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

/***/ 14785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readSarif),
  M: () => (/* binding */ sastFormats)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __nccwpck_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __nccwpck_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __nccwpck_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/gitlab.js
var gitlab = __nccwpck_require__(90416);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scan.js
var vulnerabilities_scan = __nccwpck_require__(28718);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js
var vulnerability = __nccwpck_require__(18145);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var findings = __nccwpck_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/rules.js
var rules = __nccwpck_require__(18247);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/gitlab.js








const types = new Set(['sast', 'secret_detection']);
const maxFindings = 500_000;
/** Levels and scores that stand for GitLab's severities; Unknown and a missing one are the gravest. */
const grades = {
    critical: { level: 'error', score: 9 },
    high: { level: 'error', score: 7 },
    medium: { level: 'warning', score: 4 },
    low: { level: 'note', score: 0.1 },
    unknown: { level: 'error', score: 9 },
};
function gitlabAnalysis(options) {
    return {
        name: 'GitLab SAST or secret detection',
        writers: "GitLab's analyzers (`gl-sast-report.json`, `gl-secret-detection-report.json`)",
        json: (name) => createGitlab(name, options),
    };
}
/** Reads GitLab's security reports of code (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name, options) {
    const results = (0,findings/* createRunFindings */.sP)(name, options);
    let scan;
    return {
        choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
        get seen() {
            return typeof scan?.['type'] === 'string';
        },
        value(path, value) {
            if (path === 'scan')
                scan = (0,json/* objectOr */.Xg)(value);
            else if (results.length >= maxFindings)
                throw (0,unreadable/* excessive */.QD)({ name }, { found: `more than ${maxFindings} results` });
            else
                results.add(resultOf((0,json/* objectOr */.Xg)(value)));
        },
        facts() {
            const { type, status, end_time: end, scanner, messages } = scan ?? {};
            if (!types.has((0,json/* textOr */.ph)(type) ?? '')) {
                const found = `one of type ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(type) ?? 'none', 40)}`;
                throw (0,unreadable/* foreign */.V$)(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
            }
            const { name: called, version } = (0,json/* objectOr */.Xg)(scanner);
            const tool = (0,json/* textOr */.ph)(called) ?? 'GitLab scanner';
            if (status !== 'success')
                throw (0,vulnerabilities_scan/* scanFailed */.J_)(name, tool, `status ${(0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(status) ?? 'none', 40)}`);
            const fatal = (0,json/* listOr */.QD)(messages)
                .map((one) => (0,json/* objectOr */.Xg)(one))
                .filter(({ level }) => level === 'fatal');
            return {
                tools: [(0,unreadable/* shown */.SP)([tool, (0,json/* textOr */.ph)(version) ?? ''].join(' ').trimEnd())],
                findings: results.resolve((0,rules/* createRules */.S)({}, [], [], name)),
                others: 0,
                partial: fatal.map(({ value }) => ({
                    tool: (0,unreadable/* shown */.SP)(tool),
                    reason: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(value) ?? 'a fatal message', 200),
                })),
                origin: { ...origin/* silentOrigin */.C9, time: (0,gitlab/* timeIn */.Hi)(end) },
            };
        },
    };
}
/** Returns the finding as SARIF has it, so that exceptions, baselines and exports treat both alike. */
function resultOf(one) {
    const { location, severity, id } = one;
    const { file, start_line: startLine } = (0,json/* objectOr */.Xg)(location);
    const { level, score } = grades[(0,vulnerability/* severityOf */.xJ)(severity)] ?? { level: 'error', score: 9 };
    const region = startLine === undefined ? {} : { startLine };
    const uri = (0,json/* textOr */.ph)(file);
    return {
        ruleId: (0,gitlab/* idsOf */.UX)(one)[0] ?? (0,json/* textOr */.ph)(one['category']) ?? '(no rule)',
        level,
        properties: { 'security-severity': score },
        message: { text: (0,json/* textOr */.ph)(one['message']) ?? (0,json/* textOr */.ph)(one['name']) ?? (0,json/* textOr */.ph)(one['description']) ?? '' },
        locations: uri === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri }, region } }],
        ...(typeof id === 'string' && { partialFingerprints: { gitlab: id } }),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/sarif/sarif.js + 2 modules
var sarif = __nccwpck_require__(5455);
;// CONCATENATED MODULE: ./lib/src/evidence/sarif/report.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
function sastFormats(options) {
    return [
        {
            name: 'SARIF 2.1.0',
            writers: 'CodeQL, Semgrep, ESLint, gosec, Bandit, SonarQube exporters and many others',
            json: (name) => (0,sarif/* createSarif */.Q)(name, options),
        },
        gitlabAnalysis(options),
    ];
}
/** Reads a log of static analysis, told apart by its content. Throws EvidenceError for any other file. */
async function readSarif(source, options = {}) {
    const formats = sastFormats(options);
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a log of static analysis', formats });
}


/***/ }),

/***/ 38243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   Vz: () => (/* binding */ resultKindOf),
/* harmony export */   ZZ: () => (/* binding */ isFindingOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83205);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createRules)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38243);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ createSarif)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __nccwpck_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var findings = __nccwpck_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/rules.js
var sarif_rules = __nccwpck_require__(18247);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
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
var origin = __nccwpck_require__(830);
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
            if (path === 'runs')
                top.runs = 0;
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

/***/ 16155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readTestReport),
  d: () => (/* binding */ testFormats)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __nccwpck_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __nccwpck_require__(830);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __nccwpck_require__(28560);
// EXTERNAL MODULE: ./lib/src/evidence/text/lines.js
var lines = __nccwpck_require__(80743);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/tests/model.js
/** How many names are kept for people to read. */
const maxFailureNames = 50;

;// CONCATENATED MODULE: ./lib/src/evidence/tests/tally.js



function createTally() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const incomplete = [];
    let time;
    function failBeside(name, count = 1) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push((0,unreadable/* shown */.SP)(name, 200));
    }
    return {
        pass() {
            total.tests += 1;
            total.passed += 1;
        },
        skip() {
            total.tests += 1;
            total.skipped += 1;
        },
        fail(name) {
            total.tests += 1;
            failBeside(name);
        },
        failBeside: (name) => failBeside(name),
        passAgain() {
            total.tests += 1;
            total.passed += 1;
            total.flaky += 1;
        },
        made(part) {
            time = (0,origin/* older */.$L)(time, part);
        },
        claim(subject, { tests = 0, failed = 0 }) {
            const missing = failed - total.failed;
            if (missing > 0)
                failBeside(`${subject}: says ${failed} failures, shows ${total.failed}`, missing);
            if (tests > total.tests)
                incomplete.push((0,unreadable/* shown */.SP)(`${subject}: says ${tests} tests, shows ${total.tests}`, 300));
        },
        facts: () => ({ ...total, failures, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/go-test.js





const goTest = {
    name: 'go test JSON',
    writers: '`go test -json`, `gotestsum --jsonfile`',
    matches: (head) => /^\{"(?:Time|Action|ImportPath|Package)":/.test(head),
    read: readGoTest,
};
const maxTests = 500_000;
/**
 * Reads the events of `go test -json` (cmd/test2json). A test that failed and passed in a later run of its package is
 * flaky. A test that has no end, and a package that failed without a failed test, such as one that did not compile, are
 * failures.
 */
async function readGoTest(text) {
    const tally = createTally();
    const packages = new Map();
    let count = 0;
    await (0,lines/* eachLine */.I)(text, (line, position) => {
        if (line === '')
            return;
        const event = parsed(line, position);
        tally.made((0,origin/* timeOf */.nR)((0,json_path/* textIn */.r7)(event, 'Time')));
        count += takeEvent(event, packages);
        if (count > maxTests)
            throw (0,unreadable/* excessive */.QD)(position, { found: `more than ${maxTests} tests` });
    });
    for (const [name, one] of packages) {
        for (const [test, { outcome, failedBefore }] of one.tests) {
            if (outcome === 'skip')
                tally.skip();
            else if (outcome !== 'pass')
                tally.fail(`${name} › ${test}`);
            else if (failedBefore)
                tally.passAgain();
            else
                tally.pass();
        }
        const explained = [...one.tests.values()].some(({ outcome }) => outcome === 'fail' || outcome === undefined);
        if (one.outcome === 'fail' && !explained)
            tally.failBeside(`${name}: failed without a failed test`);
        if (one.outcome === undefined)
            tally.failBeside(`${name}: has no end`);
    }
    return tally.facts();
}
function parsed(line, position) {
    try {
        const event = JSON.parse(line);
        if (typeof (0,json_path/* memberAt */.mz)(event, 'Action') === 'string')
            return event;
    }
    catch {
        // Below: what it is not.
    }
    throw (0,unreadable/* malformed */.Qm)(position, { expected: 'an event of go test', found: `"${(0,unreadable/* shown */.SP)(line, 40)}"` });
}
/** Takes one event; returns how many tests it adds. */
function takeEvent(event, packages) {
    const action = (0,json_path/* textIn */.r7)(event, 'Action') ?? '';
    const name = (0,json_path/* textIn */.r7)(event, 'Package') ?? (0,json_path/* textIn */.r7)(event, 'ImportPath') ?? '(no package)';
    const test = (0,json_path/* textIn */.r7)(event, 'Test');
    if (action === 'build-output')
        return 0;
    const one = packageOf(packages, name);
    if (one.outcome !== undefined && (action === 'start' || action === 'run')) {
        one.run += 1;
        one.outcome = undefined;
    }
    const outcome = action === 'build-fail' ? 'fail' : action === 'bench' ? 'pass' : action;
    if (test === undefined) {
        if (isOutcome(outcome))
            one.outcome = outcome;
        return 0;
    }
    const before = one.tests.size;
    takeTest(one, test, action === 'run' ? undefined : isOutcome(outcome) ? outcome : 'other');
    return one.tests.size - before;
}
function takeTest(one, name, outcome) {
    const test = one.tests.get(name) ?? { outcome: undefined, run: one.run, failedBefore: false };
    one.tests.set(name, test);
    if (test.run !== one.run) {
        test.failedBefore ||= test.outcome !== 'pass' && test.outcome !== 'skip';
        test.run = one.run;
        test.outcome = undefined;
    }
    // With -count a test comes several times in one run: one failure is a failure.
    if (outcome !== 'other' && test.outcome !== 'fail')
        test.outcome = outcome;
}
function packageOf(packages, name) {
    const known = packages.get(name);
    if (known !== undefined)
        return known;
    const created = { run: 0, outcome: undefined, tests: new Map() };
    packages.set(name, created);
    return created;
}
function isOutcome(word) {
    return word === 'pass' || word === 'fail' || word === 'skip';
}

// EXTERNAL MODULE: ./lib/src/evidence/text/xml.js
var xml = __nccwpck_require__(54789);
;// CONCATENATED MODULE: ./lib/src/evidence/tests/junit.js




/**
 * Words of a `status` or `result` attribute, where a tool writes no element for them. A word in neither list
 * is a failure.
 */
const passedWords = new Set([
    'passed',
    'pass',
    'success',
    'successful',
    'succeeded',
    'ok',
    'run',
    'ran',
    'completed',
    'complete',
    'fixed',
    'true',
]);
const skippedWords = new Set([
    'skipped',
    'skip',
    'disabled',
    'notrun',
    'not_run',
    'not run',
    'ignored',
    'pending',
    'suppressed',
    'todo',
    'untested',
    'inconclusive',
    'notexecuted',
    'excluded',
]);
const junit = {
    name: 'JUnit',
    writers: 'Surefire, Gradle, pytest, Jest, go-junit-report, gotestsum, CTest and many others',
    roots: ['testsuites', 'testsuite'],
    xml: createJunit,
};
/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
function createJunit() {
    const suites = [];
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const incomplete = [];
    let current;
    let time;
    function fail(name) {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.failed += 1;
        if (failures.length < maxFailureNames)
            failures.push(name);
    }
    function closeSuite() {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const worse = Math.max(suite.claimed, suite.failed);
        if (worse > suite.failed && failures.length < maxFailureNames) {
            failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
        }
        const missing = Math.max(suite.claimedTests - suite.shown, 0);
        if (missing > suite.missing && incomplete.length < maxFailureNames) {
            incomplete.push(`${suite.name}: says ${suite.claimedTests} tests, shows ${suite.shown}`);
        }
        const parent = suites.at(-1);
        if (parent === undefined)
            total.failed += worse;
        else {
            parent.failed += worse;
            parent.shown += suite.shown;
            parent.missing += Math.max(missing, suite.missing);
        }
    }
    function show() {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.shown += 1;
    }
    function closeCase() {
        if (current === undefined)
            return;
        show();
        total.tests += 1;
        if (current.failed)
            fail(nameOf(current));
        else if (current.skipped)
            total.skipped += 1;
        else {
            total.passed += 1;
            if (current.flaky)
                total.flaky += 1;
        }
        current = undefined;
    }
    return {
        open(element) {
            switch (element.tag) {
                case 'testsuites':
                case 'testsuite':
                    suites.push(suiteOf(element));
                    time = (0,origin/* older */.$L)(time, (0,origin/* timeOf */.nR)(element.attributes['timestamp']));
                    break;
                case 'testcase':
                    if (current !== undefined)
                        throw (0,unreadable/* malformed */.Qm)(element, { found: 'a <testcase> in a <testcase>' });
                    current = caseOf(element);
                    break;
                case 'failure':
                case 'error':
                    if (current !== undefined)
                        current.failed = true;
                    else
                        fail(suites.at(-1)?.name ?? '');
                    break;
                case 'skipped':
                case 'disabled':
                    if (current !== undefined)
                        current.skipped = true;
                    break;
                case 'flakyFailure':
                case 'flakyError':
                case 'rerunFailure':
                case 'rerunError':
                    if (current !== undefined)
                        current.flaky = true;
                    // Some versions of Surefire count each run as a test.
                    show();
                    break;
                default:
            }
        },
        close(tag) {
            if (tag === 'testcase')
                closeCase();
            else if (tag === 'testsuite' || tag === 'testsuites')
                closeSuite();
        },
        facts: () => ({ ...total, failures, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}
function suiteOf(element) {
    const claimed = ((0,xml/* countOf */.pq)(element, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(element, 'errors') ?? 0);
    const tests = (0,xml/* countOf */.pq)(element, 'tests') ?? 0;
    // Catch2, which names no host, writes the number of assertions here.
    const claimedTests = element.attributes['hostname'] === 'tbd' ? 0 : tests;
    const name = (0,unreadable/* shown */.SP)(element.attributes['name'] ?? 'a suite without a name', 200);
    return { name, claimed, failed: 0, claimedTests, shown: 0, missing: 0 };
}
function caseOf(element) {
    const { classname, name, status, result } = element.attributes;
    const words = [status, result].flatMap((word) => (word === undefined || word === '' ? [] : [word.toLowerCase()]));
    return {
        classname,
        name,
        failed: words.some((word) => !passedWords.has(word) && !skippedWords.has(word)),
        skipped: words.some((word) => skippedWords.has(word)),
        flaky: false,
    };
}
function nameOf({ classname, name }) {
    return (0,unreadable/* shown */.SP)([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200);
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/nunit.js



const nunit = {
    name: 'NUnit',
    writers: 'NUnit 3 (`nunit3-console`, the test adapter, Unity) and NUnit 2',
    roots: ['test-run', 'test-results'],
    xml: createNunit,
};
const nunit_passedWords = new Set(['Passed', 'Success', 'Warning']);
const nunit_skippedWords = new Set(['Skipped', 'Ignored', 'Inconclusive', 'Explicit']);
/**
 * Reads the test results of NUnit 3 and 2. A result that is neither passed nor skipped is a failure; so is a suite
 * whose own set-up or tear-down failed, and each failure that the root claims beyond the cases.
 */
function createNunit() {
    const tally = createTally();
    let root;
    return {
        open(element) {
            const { result = '', site = '', name = 'a test without a name', fullname = name } = element.attributes;
            if (element.depth === 1) {
                root = element;
                tally.made((0,origin/* timeOf */.nR)(element.attributes['end-time'] ?? element.attributes['start-time']));
            }
            else if (element.tag === 'test-case') {
                if (nunit_skippedWords.has(result))
                    tally.skip();
                else if (nunit_passedWords.has(result))
                    tally.pass();
                else
                    tally.fail(fullname);
            }
            else if (element.tag === 'test-suite' && result === 'Failed' && /^(?:SetUp|TearDown)$/.test(site)) {
                tally.failBeside(`${fullname}: ${site}`);
            }
        },
        facts() {
            if (root !== undefined) {
                const failed = ((0,xml/* countOf */.pq)(root, 'failed') ?? (0,xml/* countOf */.pq)(root, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(root, 'errors') ?? 0);
                tally.claim('the run', { tests: (0,xml/* countOf */.pq)(root, 'total'), failed });
            }
            return tally.facts();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/sonar.js

const sonarTests = {
    name: 'SonarQube generic tests',
    writers: 'jest-sonar-reporter and others (`sonar.testExecutionReportPaths`)',
    roots: ['testExecutions', 'unitTest'],
    xml: createSonarTests,
};
/** Reads SonarQube's generic test execution: the element below a test case is its result. */
function createSonarTests() {
    const tally = createTally();
    let name;
    let outcome = 'pass';
    let path = '';
    return {
        open({ tag, attributes }) {
            if (tag === 'file')
                path = attributes['path'] ?? '';
            else if (tag === 'testCase') {
                name = attributes['name'] ?? 'a test without a name';
                outcome = 'pass';
            }
            else if (tag === 'skipped')
                outcome = outcome === 'fail' ? 'fail' : 'skip';
            else if (name !== undefined)
                outcome = 'fail';
        },
        close(tag) {
            if (tag !== 'testCase' || name === undefined)
                return;
            if (outcome === 'fail')
                tally.fail(path === '' ? name : `${path} › ${name}`);
            else
                tally[outcome]();
            name = undefined;
        },
        facts: () => tally.facts(),
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/tap.js


const tap = {
    name: 'TAP',
    writers: 'node:test, tape, bats, prove, pgTAP (versions 12 to 14)',
    matches: (head) => /^(?:TAP version 1[2-4]\b|1\.\.\d+|(?:not )?ok\b)/.test(head),
    read: readTap,
};
/**
 * Reads the Test Anything Protocol (testanything.org, 12 to 14). Points of subtests, which are indented, are summed up
 * by the point that follows them. A TODO that fails counts as skipped. A stream without a plan, with another number of
 * points than planned, or that bails out is incomplete.
 */
async function readTap(text) {
    const tally = createTally();
    const stream = { planned: undefined, bailed: false, points: 0 };
    await (0,lines/* eachLine */.I)(text, (line) => readLine(line, stream, tally));
    const facts = tally.facts();
    return { ...facts, incomplete: [...facts.incomplete, ...gapsOf(stream)] };
}
function readLine(line, stream, tally) {
    const plan = /^1\.\.(\d{1,9})\b/.exec(line)?.[1];
    if (plan !== undefined)
        stream.planned = Number(plan);
    else if (/^Bail out!/i.test(line)) {
        stream.bailed = true;
        tally.failBeside(line);
    }
    const [, not, rest = ''] = /^(not )?ok\b(.*)$/.exec(line) ?? [];
    if (!/^(?:not )?ok\b/.test(line))
        return;
    stream.points += 1;
    const directive = /(?<!\\)#\s*(skip|todo)/i.exec(rest)?.[1]?.toLowerCase();
    if (directive === 'skip' || (directive === 'todo' && not !== undefined))
        tally.skip();
    else if (not === undefined)
        tally.pass();
    else
        tally.fail(rest.replace(/^ *\d* *(?:- )?/, '') || 'a test without a name');
}
function gapsOf({ planned, bailed, points }) {
    if (bailed)
        return ['the run bailed out'];
    if (planned === undefined)
        return ['the run has no plan'];
    return planned === points ? [] : [`the plan: says ${planned} tests, shows ${points}`];
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/trx.js




/** The elements of TRX that are a test's result; `TestResultAggregation` only holds others. */
const resultTags = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'ManualTestResult', 'WebTestResult']);
const trx_passedWords = new Set(['Passed', 'Completed', 'Warning']);
const trx_skippedWords = new Set(['NotExecuted', 'Inconclusive', 'Pending']);
/** Counters that speak of a test that was to run and did not pass. */
const failedCounters = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected'];
const goodSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
const trx = {
    name: 'TRX',
    writers: '`dotnet test`, Visual Studio',
    roots: ['TestRun'],
    xml: createTrx,
};
/**
 * Reads the test results of Visual Studio and `dotnet test` (TRX, vstst.xsd). An outcome that is neither passed nor
 * skipped is a failure, also a missing one; claims of the summary beyond the results count too.
 */
function createTrx() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const open = [];
    let claimed = 0;
    let counted = 0;
    let time;
    function fail(count, name) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push(name);
    }
    function closeResult(result) {
        const skipped = trx_skippedWords.has(result.outcome);
        const failed = !skipped && !trx_passedWords.has(result.outcome);
        if (result.inner > 0) {
            if (failed && result.innerFailed === 0)
                fail(1, result.name);
        }
        else {
            total.tests += 1;
            if (failed)
                fail(1, result.name);
            else if (skipped)
                total.skipped += 1;
            else
                total.passed += 1;
        }
        const parent = open.at(-1);
        if (parent === undefined)
            return;
        parent.inner += 1;
        if (failed)
            parent.innerFailed += 1;
    }
    return {
        open(element) {
            if (resultTags.has(element.tag))
                open.push(resultOf(element));
            else if (element.tag === 'Times')
                time = (0,origin/* older */.$L)(time, (0,origin/* timeOf */.nR)(element.attributes['finish']));
            else if (element.tag === 'Counters') {
                counted = Math.max(counted, (0,xml/* countOf */.pq)(element, 'total') ?? 0);
                claimed = Math.max(claimed, failedCounters.reduce((sum, name) => sum + ((0,xml/* countOf */.pq)(element, name) ?? 0), 0));
            }
            else if (element.tag === 'ResultSummary' && !goodSummaries.has(element.attributes['outcome'] ?? '')) {
                claimed = Math.max(claimed, 1);
            }
        },
        close(tag) {
            const result = resultTags.has(tag) ? open.pop() : undefined;
            if (result !== undefined)
                closeResult(result);
        },
        facts() {
            const missing = claimed - total.failed;
            if (missing > 0)
                fail(missing, `the summary of the run: says ${claimed} failures, shows ${claimed - missing}`);
            return { ...total, failures, incomplete: incompleteOf(counted, total.tests), origin: { ...origin/* silentOrigin */.C9, time } };
        },
    };
}
function incompleteOf(claimed, shownTests) {
    return claimed > shownTests ? [`the summary of the run: says ${claimed} tests, shows ${shownTests}`] : [];
}
function resultOf(element) {
    const name = (0,unreadable/* shown */.SP)(element.attributes['testName'] ?? 'a test without a name', 200);
    return { name, outcome: element.attributes['outcome'] ?? '', inner: 0, innerFailed: 0 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/xunit.js



const xunit = {
    name: 'xUnit.net v2',
    writers: 'xUnit.net 2 and 3 (`-xml`, the XunitXml logger)',
    roots: ['assemblies', 'assembly'],
    xml: createXunit,
};
/** Reads xUnit.net's XML. An error of a clean-up is a failure beside the tests; so is a result that is no known word. */
function createXunit() {
    const tally = createTally();
    let tests = 0;
    let failed = 0;
    return {
        open(element) {
            const { attributes, tag } = element;
            if (tag === 'assembly') {
                tests += (0,xml/* countOf */.pq)(element, 'total') ?? 0;
                failed += ((0,xml/* countOf */.pq)(element, 'failed') ?? 0) + ((0,xml/* countOf */.pq)(element, 'errors') ?? 0);
                const { 'run-date': day, 'run-time': clock, 'finish-rtf': finish } = attributes;
                tally.made((0,origin/* timeOf */.nR)(finish) ?? (0,origin/* timeOf */.nR)(`${day}T${clock}`));
            }
            else if (tag === 'test') {
                const { result, name = 'a test without a name' } = attributes;
                if (result === 'Pass')
                    tally.pass();
                else if (result === 'Skip' || result === 'NotRun')
                    tally.skip();
                else
                    tally.fail(name);
            }
            else if (tag === 'error') {
                tally.failBeside(`${attributes['name'] ?? 'a clean-up'}: ${attributes['type'] ?? 'error'}`);
            }
        },
        facts() {
            tally.claim('the assemblies', { tests, failed });
            return tally.facts();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/report.js









/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const testFormats = [junit, trx, nunit, xunit, sonarTests, tap, goTest];
/**
 * Reads a report of tests, told apart by its content. Throws EvidenceError for any other file. A report without test
 * cases is read: its worth is for the policy.
 */
async function readTestReport(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a report of tests', formats: testFormats });
}


/***/ }),

/***/ 39967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OW: () => (/* binding */ isJsonObject),
  QD: () => (/* binding */ listOr),
  Xg: () => (/* binding */ objectOr),
  Vh: () => (/* binding */ readJson),
  ph: () => (/* binding */ textOr)
});

// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/text/json-lexer.js

const maxDepth = 200;
const maxString = 16 * 1024 * 1024;
const maxWord = 400;
const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
/** Characters that are not plain text of a string. */
// oxlint-disable-next-line no-control-regex -- JSON forbids them
const stringPause = /["\\\u0000-\u001f]/g;
/** Characters that end a number or a literal. */
const wordEnd = /[\s,:[\]{}"]/g;
const numberGrammar = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const escapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
/**
 * A push parser for RFC 8259, which takes a text in pieces of any size. Throws EvidenceError at the first text that
 * is no JSON. A class, because it keeps state between two pieces.
 */
class JsonLexer {
    name;
    /** The line that is being read, from 1. */
    line = 1;
    #events;
    #containers = [];
    #expected = 'value';
    /** Token cut by the end of a piece: the text of a string so far, the escape in it, a number or a literal. */
    #string;
    #length = 0;
    #escape = '';
    #word = '';
    constructor(name, events) {
        this.name = name;
        this.#events = events;
    }
    write(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#string !== undefined)
                at = this.#readString(chunk, at);
            else if (this.#word !== '')
                at = this.#readWord(chunk, at);
            else {
                at = this.#skipBlanks(chunk, at);
                if (at < chunk.length)
                    at = this.#readToken(chunk, at);
            }
        }
    }
    close() {
        if (this.#word !== '')
            this.#endWord();
        if (this.#string !== undefined)
            throw (0,unreadable/* truncated */.ps)(this, { found: 'the report ends in the middle: a string is not closed' });
        if (this.#expected !== 'nothing') {
            throw (0,unreadable/* truncated */.ps)(this, { expected: expectedWords[this.#expected], found: 'the end of the report' });
        }
    }
    /** Half of a log that people can read are blanks. */
    #skipBlanks(chunk, from) {
        for (let at = from;; at += 1) {
            const code = chunk.charCodeAt(at);
            if (code === newline)
                this.line += 1;
            else if (code !== space && code !== tab && code !== carriageReturn)
                return at;
        }
    }
    #readToken(chunk, at) {
        const character = chunk.charAt(at);
        switch (character) {
            case '"':
                this.#beginString();
                return at + 1;
            case '{':
            case '}':
            case '[':
            case ']':
            case ',':
            case ':':
                this.#punctuation(character);
                return at + 1;
            default:
                return this.#readWord(chunk, at);
        }
    }
    #punctuation(character) {
        if (character === '{')
            this.#begin('object');
        else if (character === '[')
            this.#begin('array');
        else if (character === '}')
            this.#end('object');
        else if (character === ']')
            this.#end('array');
        else if (character === ':' && this.#expected === 'colon')
            this.#expected = 'value';
        else if (character === ',' && this.#expected === 'comma-or-end') {
            this.#expected = this.#containers.at(-1) === 'object' ? 'key' : 'value';
        }
        else
            this.#unexpected(`"${character}"`);
    }
    #begin(kind) {
        if (!this.#isValueNext())
            this.#unexpected(kind === 'object' ? '{' : '[');
        if (this.#containers.length >= maxDepth)
            throw (0,unreadable/* excessive */.QD)(this, { found: `values are nested deeper than ${maxDepth}` });
        this.#containers.push(kind);
        this.#expected = kind === 'object' ? 'key-or-end' : 'value-or-end';
        this.#events.start(kind);
    }
    #end(kind) {
        const empty = kind === 'object' ? 'key-or-end' : 'value-or-end';
        const open = this.#expected === 'comma-or-end' || this.#expected === empty;
        if (!open || this.#containers.at(-1) !== kind)
            this.#unexpected(kind === 'object' ? '}' : ']');
        this.#containers.pop();
        this.#events.end();
        this.#afterValue();
    }
    #beginString() {
        if (!this.#isValueNext() && !this.#isKeyNext())
            this.#unexpected('a string');
        this.#string = '';
        this.#length = 0;
    }
    /** Reads on in a string; returns where it ends, or the end of the piece. */
    #readString(chunk, from) {
        let start = from;
        let at = from;
        while (at < chunk.length) {
            if (this.#escape !== '') {
                this.#readEscape(chunk.charAt(at));
                at += 1;
                start = at;
                continue;
            }
            stringPause.lastIndex = at;
            if (!stringPause.test(chunk))
                break;
            at = stringPause.lastIndex;
            const code = chunk.charCodeAt(at - 1);
            if (code !== quote && code !== backslash)
                throw (0,unreadable/* malformed */.Qm)(this, {
                    found: 'not well-formed JSON: a string with a line break or a control character in it',
                });
            this.#keep(chunk.slice(start, at - 1));
            start = at;
            if (code === quote) {
                this.#endString();
                return at;
            }
            this.#escape = '\\';
        }
        this.#keep(chunk.slice(start));
        return chunk.length;
    }
    #readEscape(character) {
        this.#escape += character;
        if (this.#escape[1] === 'u') {
            if (this.#escape.length < 6)
                return;
            const digits = this.#escape.slice(2);
            if (!/^[0-9a-fA-F]{4}$/.test(digits))
                throw (0,unreadable/* malformed */.Qm)(this, { found: 'not well-formed JSON: a bad \\u escape' });
            this.#keep(String.fromCharCode(Number.parseInt(digits, 16)));
        }
        else {
            const plain = escapes[character];
            if (plain === undefined)
                throw (0,unreadable/* malformed */.Qm)(this, { found: 'not well-formed JSON: a bad escape' });
            this.#keep(plain);
        }
        this.#escape = '';
    }
    #keep(piece) {
        this.#length += piece.length;
        if (this.#length > maxString)
            throw (0,unreadable/* excessive */.QD)(this, { found: 'a string is longer than 16 MiB' });
        if (!this.#events.skip || this.#isKeyNext())
            this.#string += piece;
    }
    #endString() {
        const value = this.#string ?? '';
        this.#string = undefined;
        if (this.#isKeyNext()) {
            this.#expected = 'colon';
            this.#events.key(value);
            return;
        }
        this.#events.scalar(value);
        this.#afterValue();
    }
    #readWord(chunk, from) {
        wordEnd.lastIndex = from;
        const end = wordEnd.exec(chunk)?.index;
        this.#word += chunk.slice(from, end);
        if (this.#word.length > maxWord)
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(this.#word, 20)}"`);
        if (end === undefined)
            return chunk.length;
        this.#endWord();
        return end;
    }
    #endWord() {
        const text = this.#word;
        this.#word = '';
        if (!this.#isValueNext())
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(text, 20)}"`);
        if (numberGrammar.test(text))
            this.#events.scalar(Number(text));
        else if (text === 'null')
            this.#events.scalar(null);
        else if (text === 'true' || text === 'false')
            this.#events.scalar(text === 'true');
        else
            this.#unexpected(`"${(0,unreadable/* shown */.SP)(text, 20)}"`);
        this.#afterValue();
    }
    #isValueNext() {
        return this.#expected === 'value' || this.#expected === 'value-or-end';
    }
    #isKeyNext() {
        return this.#expected === 'key' || this.#expected === 'key-or-end';
    }
    #afterValue() {
        this.#expected = this.#containers.length === 0 ? 'nothing' : 'comma-or-end';
    }
    #unexpected(found) {
        throw (0,unreadable/* malformed */.Qm)(this, { expected: expectedWords[this.#expected], found });
    }
}
const expectedWords = {
    value: 'a value',
    'value-or-end': 'a value or ]',
    key: 'a key',
    'key-or-end': 'a key or }',
    colon: 'a colon',
    'comma-or-end': 'a comma or the end of the list',
    nothing: 'the end of the text',
};

;// CONCATENATED MODULE: ./lib/src/evidence/text/json.js


/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
async function readJson(text, reader) {
    if (!/^[[{]/.test(text.head))
        throw (0,unreadable/* foreign */.V$)(text.name, { expected: 'JSON', found: `"${(0,unreadable/* shown */.SP)(text.head, 20)}"` });
    const visitor = new Visitor(reader);
    const lexer = new JsonLexer(text.name, visitor);
    visitor.place = lexer;
    for await (const chunk of text.chunks)
        lexer.write(chunk);
    lexer.close();
}
/** Follows the document from container to container: the reader chooses among them as they begin. */
class Visitor {
    skip = false;
    place = { name: '' };
    #reader;
    #frames = [];
    #key = '';
    constructor(reader) {
        this.#reader = reader;
    }
    start(kind) {
        const parent = this.#frames.at(-1);
        const array = kind === 'array';
        const key = this.#key;
        if (parent?.target !== undefined) {
            const target = array ? [] : emptyObject();
            this.#put(parent, target);
            this.#frames.push({ target, array, key });
            return;
        }
        const path = this.#pathOfNext(parent);
        const choice = this.#choose(path, kind);
        if (choice === 'build')
            this.#frames.push({ target: array ? [] : emptyObject(), array, key });
        else if (choice === 'enter' && path !== undefined) {
            this.#frames.push({ path, array, keys: new Set(), key, any: this.#pathOfAny(path, array) });
            this.#reader.enter?.(path, key);
        }
        else
            this.#frames.push({ array, key });
        this.skip = choice === 'skip';
    }
    end() {
        const frame = this.#frames.pop();
        const parent = this.#frames.at(-1);
        this.#key = frame?.key ?? '';
        this.skip = parent !== undefined && parent.path === undefined && parent.target === undefined;
        if (frame?.path !== undefined)
            this.#reader.leave?.(frame.path, this.#key);
        if (frame?.target === undefined || parent?.target !== undefined)
            return;
        const path = this.#pathOfNext(parent);
        if (path !== undefined)
            this.#reader.value(path, frame.target, this.#key);
    }
    key(name) {
        this.#key = name;
        const frame = this.#frames.at(-1);
        if (frame === undefined || frame.array)
            return;
        const twice = frame.keys?.has(name) ?? (frame.target !== undefined && name in frame.target);
        if (twice)
            throw (0,unreadable/* malformed */.Qm)(this.place, { found: `the key "${(0,unreadable/* shown */.SP)(name, 40)}" comes twice in one object` });
        frame.keys?.add(name);
    }
    scalar(value) {
        const frame = this.#frames.at(-1);
        if (frame?.target !== undefined) {
            this.#put(frame, value);
            return;
        }
        const path = this.#pathOfNext(frame);
        if (this.#choose(path, 'scalar') === 'build' && path !== undefined)
            this.#reader.value(path, value, this.#key);
    }
    /** The path of the value that comes next, if it may be chosen. */
    #pathOfNext(frame) {
        if (frame === undefined)
            return '';
        if (frame.path === undefined)
            return undefined;
        if (frame.array)
            return frame.any;
        // A key with a dot, a star or a bracket in it must not be taken for a path.
        if (/[.*[]/.test(this.#key))
            return frame.any;
        const path = frame.path === '' ? this.#key : `${frame.path}.${this.#key}`;
        return Object.hasOwn(this.#reader.choices, path) ? path : frame.any;
    }
    #pathOfAny(path, array) {
        const prefix = path === '' ? '' : `${path}.`;
        const names = array ? [`${prefix}[]`, `${prefix}*`] : [`${prefix}*`];
        return names.find((name) => Object.hasOwn(this.#reader.choices, name));
    }
    #choose(path, found) {
        if (path === undefined)
            return 'skip';
        const { choices } = this.#reader;
        const choice = Object.hasOwn(choices, path) ? choices[path] : undefined;
        if (choice === undefined)
            return 'skip';
        if (choice === 'build')
            return 'build';
        if (choice === found || (choice === 'object or array' && found !== 'scalar'))
            return 'enter';
        const instead = found === 'scalar' ? 'a plain value' : `an ${found}`;
        if (path === '')
            throw (0,unreadable/* foreign */.V$)(this.place.name, { expected: `a document that is an ${choice}`, found: instead });
        throw (0,unreadable/* malformed */.Qm)(this.place, { expected: `"${path}" to be an ${choice}`, found: instead });
    }
    #put(frame, value) {
        if (Array.isArray(frame.target))
            frame.target.push(value);
        else if (frame.target !== undefined)
            frame.target[this.#key] = value;
    }
}
function emptyObject() {
    const object = Object.create(null);
    return object;
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Returns the value as an object, or an empty one. */
function objectOr(value) {
    return isJsonObject(value) ? value : {};
}
/** Returns the value as a list, or an empty one. */
function listOr(value) {
    return Array.isArray(value) ? value : [];
}
function textOr(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 80743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ eachLine)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83205);

const maxLineLength = 64 * 1024;
/** Hands over each line without its end, and where it is. Throws EvidenceError for a line longer than 64 KiB. */
async function eachLine(text, take) {
    const place = { name: text.name, line: 0 };
    let rest = '';
    for await (const chunk of text.chunks) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            place.line += 1;
            take(line.trimEnd(), place);
        }
        if (rest.length > maxLineLength)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(place, { found: `a line is longer than ${maxLineLength} characters` });
    }
    if (rest === '')
        return place;
    place.line += 1;
    take(rest.trimEnd(), place);
    return place;
}


/***/ }),

/***/ 74237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(57975);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1559);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(83205);




const headLength = 256;
/** Texts that live shortly and are small are cheap to collect. */
const pieceLength = 16 * 1024;
/** An XML declaration with its encoding fits into so many bytes. */
const declarationLength = 100;
/**
 * Decodes a source: UTF-8 unless a byte order mark or an XML declaration says otherwise.
 * Throws EvidenceError when there is nothing but white space or when bytes do not fit the encoding.
 */
async function openText(source) {
    const chunks = decode(source)[Symbol.asyncIterator]();
    const seen = [];
    let head = '';
    while (head.length < headLength) {
        const { done, value } = await chunks.next();
        if (done === true)
            break;
        seen.push(value);
        head = (head + value.slice(0, headLength * 4)).trimStart();
    }
    if (head === '')
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .empty */ .Ie)(source.name);
    return {
        name: source.name,
        head: head.slice(0, headLength),
        chunks: { [Symbol.asyncIterator]: () => resume(seen, chunks) },
    };
}
async function* resume(seen, rest) {
    yield* seen;
    for (let step = await rest.next(); step.done !== true; step = await rest.next())
        yield step.value;
}
async function* decode(source) {
    let decoder;
    let start = new Uint8Array(0);
    for await (const bytes of source.bytes) {
        if (decoder === undefined && start.length + bytes.length < declarationLength) {
            start = Buffer.concat([start, bytes]);
            continue;
        }
        const piece = decoder === undefined ? Buffer.concat([start, bytes]) : bytes;
        decoder ??= decoderFor(piece, source.name);
        for (let at = 0; at < piece.length; at += pieceLength)
            yield decoder(piece.subarray(at, at + pieceLength));
    }
    if (decoder === undefined) {
        decoder = decoderFor(start, source.name);
        yield decoder(start);
    }
    yield decoder(undefined);
}
function decoderFor(start, name) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder(encodingOf(start), { fatal: true });
    const utf16 = decoder.encoding.startsWith('utf-16');
    /** Whether the decoder may hold the first bytes of a character. */
    let open = false;
    return (bytes) => {
        try {
            if (bytes === undefined)
                return decoder.decode();
            // Most reports are ASCII, which is many times faster and half the memory this way.
            if (!utf16 && !open && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes))
                return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
            open = (bytes.at(-1) ?? 0) >= 0x80;
            return decoder.decode(bytes, { stream: true });
        }
        catch (cause) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceError */ .oe({
                code: 'evidence-encoding',
                where: name,
                expected: `text in ${decoder.encoding}`,
                found: 'bytes that are none',
                fix: 'give the report itself, not a binary, compressed or cut file',
            }, { cause });
        }
    };
}
/** The single-byte encodings that XML writers still declare; anything else is read as UTF-8. */
const declarable = { 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252' };
function encodingOf(start) {
    if (start[0] === 0xff && start[1] === 0xfe)
        return 'utf-16le';
    if (start[0] === 0xfe && start[1] === 0xff)
        return 'utf-16be';
    const declaration = Buffer.from(start.subarray(0, declarationLength)).toString('latin1');
    const declared = /^<\?xml [^>]{0,60}encoding=["']([\w-]{1,20})["']/.exec(declaration)?.[1];
    return declarable[declared?.toLowerCase() ?? ''] ?? 'utf-8';
}


/***/ }),

/***/ 83205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   QD: () => (/* binding */ excessive),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ps: () => (/* binding */ truncated)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);

function at({ name, line }) {
    return line === undefined ? name : `${name}:${line}`;
}
/** Error for a report that breaks the rules of its own format. */
function malformed(position, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-malformed', where: at(position), ...flaw });
}
/** Error for a report that ends before its format allows. */
function truncated(position, flaw) {
    const fix = 'run the tool that writes it again';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-truncated', where: at(position), fix, ...flaw });
}
/** Error for a report beyond what any real tool writes. */
function excessive(position, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-excessive', where: at(position), ...flaw });
}
/** Error for a report of another format than the input takes. */
function foreign(name, flaw) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({ code: 'evidence-foreign', where: name, ...flaw });
}
function empty(name) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceError */ .oe({
        code: 'evidence-empty',
        where: name,
        found: 'the file is empty, which proves nothing',
        fix: 'check that the tool that writes it has run',
    });
}
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}


/***/ }),

/***/ 54789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   jw: () => (/* binding */ requiredCount),
/* harmony export */   km: () => (/* binding */ readXml),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83205);

/** Deepest nesting that is read; JUnit and coverage reports stay below 20. */
const maxDepth = 200;
const maxAttributes = 200;
/** Most characters between two pieces of markup: saxes holds a CDATA section or an attribute in memory whole. */
const maxSilence = 16 * 1024 * 1024;
/**
 * Streams a document's elements to a handler. A document type declaration is
 * let through without being followed; with an internal subset, where entities are declared, it is refused.
 * Throws EvidenceError that names file and line.
 */
async function readXml(text, handler) {
    if (!text.head.startsWith('<'))
        throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)(text.name, { expected: 'XML', found: `"${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text.head, 20)}"` });
    const { SaxesParser } = await __nccwpck_require__.e(/* import() */ 9800).then(__nccwpck_require__.t.bind(__nccwpck_require__, 59800, 19));
    const parser = new SaxesParser({ position: false, xmlns: false });
    const progress = connect(parser, text.name, handler);
    let leading = true;
    for await (const chunk of text.chunks) {
        // XML 1.0, 2.8 requires the declaration first; blank lines before it are a common slip of scripts and harmless.
        const piece = leading ? chunk.trimStart() : chunk;
        leading &&= piece === '';
        progress.feed(piece.length);
        parser.write(piece);
    }
    progress.finish();
    parser.close();
}
const tolerated = new Set(['disallowed character.', 'malformed character entity.']);
function connect(parser, name, handler) {
    let depth = 0;
    let attributes = 0;
    let silence = 0;
    let ended = false;
    const here = () => ({ name, line: parser.line });
    parser.on('error', (error) => {
        // Test runners print escape sequences into their reports. They change neither structure nor numbers.
        if (tolerated.has(error.message))
            return;
        throw ended
            ? (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .truncated */ .ps)(here(), { found: `the report ends in the middle: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(error.message)}` })
            : (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(here(), { found: `not well-formed XML: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(error.message)}` });
    });
    parser.on('doctype', (doctype) => {
        silence = 0;
        // An empty subset, which Pester writes, declares nothing.
        if (doctype.replace(/\[\s*\]/, '').includes('[')) {
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), {
                found: 'the document type declares entities of its own',
                fix: 'remove the part of <!DOCTYPE in brackets',
            });
        }
    });
    parser.on('opentagstart', () => {
        silence = 0;
        attributes = 0;
        depth += 1;
        if (depth > maxDepth)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: `elements are nested deeper than ${maxDepth}` });
    });
    parser.on('attribute', () => {
        attributes += 1;
        if (attributes > maxAttributes)
            throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: `an element has more than ${maxAttributes} attributes` });
    });
    parser.on('opentag', (tag) => {
        handler.open({ name, line: parser.line, tag: tag.name, attributes: tag.attributes, depth });
    });
    if (handler.text !== undefined) {
        const take = (text) => handler.text?.(text);
        parser.on('text', take);
        parser.on('cdata', take);
    }
    parser.on('closetag', (tag) => {
        silence = 0;
        handler.close?.(tag.name, depth, here());
        depth -= 1;
    });
    return {
        feed(characters) {
            silence += characters;
            if (silence > maxSilence)
                throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .excessive */ .QD)(here(), { found: 'more than 16 MiB without an element' });
        },
        finish() {
            ended = true;
        },
    };
}
/**
 * Reads a whole number of 0 or more; undefined when the attribute is absent or blank. Throws EvidenceError otherwise.
 */
function countOf(element, attribute) {
    const text = element.attributes[attribute];
    if (text === undefined || text === '')
        return undefined;
    const count = numberIn(text);
    if (count !== undefined)
        return count;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, {
        expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
        found: `"${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(text, 30)}"`,
    });
}
/** Returns the number that up to 20 digits write; a coverage report has millions of them. */
function numberIn(text) {
    if (text.length > 20)
        return undefined;
    let number = 0;
    for (let at = 0; at < text.length; at += 1) {
        const digit = text.charCodeAt(at) - 0x30;
        if (digit < 0 || digit > 9)
            return undefined;
        number = number * 10 + digit;
    }
    return number;
}
/** As `countOf`, for a required attribute. */
function requiredCount(element, attribute) {
    const count = countOf(element, attribute);
    if (count !== undefined)
        return count;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, {
        expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
        found: 'none',
    });
}
/** Returns the value of an attribute that the format requires. Throws EvidenceError. */
function requiredText(element, attribute) {
    const text = element.attributes[attribute];
    if (text !== undefined && text !== '')
        return text;
    throw (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(element, { expected: `${attribute} of <${element.tag}>`, found: 'none' });
}


/***/ }),

/***/ 52061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ justifications),
/* harmony export */   I: () => (/* binding */ openVex)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(830);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(83205);



const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'];
/** OpenVEX specification, "Status Justifications". */
const justifications = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const openVex = {
    name: 'OpenVEX',
    writers: 'vexctl, the `export-vex` of this gate (0.0.1 to 0.2.0)',
    json: createOpenVex,
};
/** Reads OpenVEX; in 0.0.1 a vulnerability and a product are a text, and subcomponents belong to the statement. */
function createOpenVex(name) {
    const top = {};
    const statements = [];
    return {
        choices: {
            '': 'object',
            '@context': 'build',
            author: 'build',
            timestamp: 'build',
            statements: 'array',
            'statements.*': 'build',
        },
        get seen() {
            return /^https:\/\/openvex\.dev\/ns(?:\/|$)/.test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['@context']) ?? '');
        },
        value(path, value) {
            if (path === 'statements.*')
                statements.push((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const author = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['author'])?.trim() ?? '';
            if (author === '')
                throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: 'an author', found: 'none' });
            const time = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(top['timestamp']);
            return {
                author: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(author, 200),
                statements: statements.map((one, index) => statementOf(one, `statement ${index + 1}`, time, name)),
            };
        },
    };
}
function statementOf(one, place, documentTime, name) {
    const { status, justification, impact_statement: impact, vulnerability } = one;
    if (!isStatus(status)) {
        const found = status === undefined ? 'none' : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(JSON.stringify(status), 40);
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `a status of ${statuses.join(', ')} in ${place}`, found });
    }
    const about = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(vulnerability);
    const names = [vulnerability, about['name'], ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(about['aliases'])].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
    if (names.length === 0)
        throw (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)({ name }, { expected: `the name of a vulnerability in ${place}`, found: 'none' });
    const label = justifications.find((word) => word === justification);
    const sentence = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(impact)?.trim();
    return {
        id: (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['@id']) ?? place, 200),
        vulnerabilities: names,
        products: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(one['products']).map((product) => productOf(product, one['subcomponents'])),
        status,
        reason: label ?? (sentence === undefined || sentence === '' ? undefined : (0,_text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(sentence, 300)),
        time: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(one['timestamp']) ?? documentTime),
    };
}
function isStatus(status) {
    return typeof status === 'string' && statuses.includes(status);
}
function productOf(value, ofStatement) {
    const { hashes, subcomponents } = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value);
    const parts = [...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(subcomponents), ...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOr */ .QD)(ofStatement)];
    return {
        names: namesOf(value),
        digests: (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsIn */ .V4)(`sha256:${(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(hashes)['sha-256'])}`),
        components: parts.length === 0 ? undefined : parts.flatMap((part) => namesOf(part)),
    };
}
function namesOf(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return typeof value === 'string' ? [value] : [];
    return [value['@id'], (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOr */ .Xg)(value['identifiers'])['purl']].flatMap((word) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOr */ .ph)(word) ?? []);
}


/***/ }),

/***/ 3077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readVex),
  W: () => (/* binding */ vexFormats)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __nccwpck_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __nccwpck_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __nccwpck_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __nccwpck_require__(830);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __nccwpck_require__(468);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/cyclonedx.js





/** CycloneDX 1.4 and later, `vulnerabilities[].analysis.state`. */
const states = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    not_affected: 'not_affected',
    false_positive: 'not_affected',
    exploitable: 'affected',
    in_triage: 'under_investigation',
};
const cycloneDxVex = {
    name: 'CycloneDX with an analysis',
    writers: 'Dependency-Track, cdxgen (1.4 and later)',
    json: createCycloneDxVex,
};
/**
 * Reads a CycloneDX bill of materials whose vulnerabilities have an analysis. The product is the one that the bill is
 * of; what it affects goes by references into it.
 */
function createCycloneDxVex(name) {
    const top = {};
    const components = (0,cyclonedx_components/* createComponents */.L)();
    const vulnerabilities = [];
    return {
        choices: {
            '': 'object',
            bomFormat: 'build',
            metadata: 'build',
            components: 'array',
            'components.*': 'build',
            vulnerabilities: 'array',
            'vulnerabilities.*': 'build',
        },
        get seen() {
            return top['bomFormat'] === 'CycloneDX';
        },
        value(path, value) {
            if (path === 'components.*')
                components.add((0,json/* objectOr */.Xg)(value));
            else if (path === 'vulnerabilities.*')
                vulnerabilities.push((0,json/* objectOr */.Xg)(value));
            else
                top[path] = value;
        },
        facts() {
            const metadata = (0,json/* objectOr */.Xg)(top['metadata']);
            const analysed = vulnerabilities.filter((one) => one['analysis'] !== undefined);
            return {
                author: authorOf(metadata),
                statements: analysed.map((one, index) => statementOf(one, index, metadata, components, name)),
            };
        },
    };
}
function authorOf({ authors, supplier, manufacturer }) {
    const [author] = [...(0,json/* listOr */.QD)(authors), supplier, manufacturer].flatMap((one) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(one)['name']) ?? []);
    return (0,unreadable/* shown */.SP)(author ?? '(no author)', 200);
}
function statementOf(one, index, metadata, components, name) {
    const { state, justification, detail, lastUpdated, firstIssued } = (0,json/* objectOr */.Xg)(one['analysis']);
    const place = `vulnerability ${index + 1}`;
    const id = (0,json/* textOr */.ph)(one['id']);
    const status = Object.hasOwn(states, (0,json/* textOr */.ph)(state) ?? '') ? states[(0,json/* textOr */.ph)(state) ?? ''] : 'under_investigation';
    if (id === undefined || status === undefined)
        throw (0,unreadable/* malformed */.Qm)({ name }, { expected: `an id of ${place}`, found: 'none' });
    const also = (0,json/* listOr */.QD)(one['references']).flatMap((reference) => (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(reference)['id']) ?? []);
    const why = [justification, detail].flatMap((word) => (0,json/* textOr */.ph)(word)?.trim() ?? []).find((word) => word !== '');
    const time = [lastUpdated, firstIssued, one['updated'], metadata['timestamp']].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []);
    return {
        id: (0,unreadable/* shown */.SP)((0,json/* textOr */.ph)(one['bom-ref']) ?? place, 200),
        vulnerabilities: [id, ...also],
        products: [productOf(metadata, (0,json/* listOr */.QD)(one['affects']), components)],
        status,
        reason: why === undefined ? undefined : (0,unreadable/* shown */.SP)(why, 300),
        time: (0,origin/* timeOf */.nR)(time[0]),
    };
}
function productOf(metadata, affects, components) {
    const { purl, 'bom-ref': own } = (0,json/* objectOr */.Xg)(metadata['component']);
    const references = affects.flatMap((affected) => {
        const reference = (0,json/* textOr */.ph)((0,json/* objectOr */.Xg)(affected)['ref']);
        return reference === undefined ? [] : [(0,cyclonedx_components/* referenceOf */.B)(reference)];
    });
    const whole = references.some((reference) => reference === own || reference === purl);
    return {
        names: [purl, own].flatMap((word) => (0,json/* textOr */.ph)(word) ?? []),
        digests: (0,scanner_origin/* originOfCycloneDx */.FD)(metadata).digests.flat(),
        components: whole ? undefined : references.map((reference) => components.resolve(reference)),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/vex/openvex.js
var openvex = __nccwpck_require__(52061);
;// CONCATENATED MODULE: ./lib/src/evidence/vex/vex.js




/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const vexFormats = [openvex/* openVex */.I, cycloneDxVex];
/** Reads statements about vulnerabilities, told apart by the document's content. Throws EvidenceError. */
async function readVex(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a VEX document', formats: vexFormats });
}


/***/ }),

/***/ 5731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ referenceOf),
/* harmony export */   L: () => (/* binding */ createComponents)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);

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

/***/ 90416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ timeIn),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   VL: () => (/* binding */ gitlabScan)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(830);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(83205);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(28718);




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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ severityOfRatings),
/* harmony export */   w: () => (/* binding */ takesVector)
/* harmony export */ });
/* harmony import */ var _vulnerability_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18145);

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

/***/ 27016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readVulnerabilities),
  V: () => (/* binding */ vulnerabilityFormats)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __nccwpck_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __nccwpck_require__(83205);
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
    const { default: calculator } = await __nccwpck_require__.e(/* import() */ 4353).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44353, 19));
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
var json = __nccwpck_require__(39967);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/cyclonedx-components.js
var cyclonedx_components = __nccwpck_require__(5731);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scan.js
var vulnerabilities_scan = __nccwpck_require__(28718);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/scanner-origin.js
var scanner_origin = __nccwpck_require__(468);
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
            return scan.scan('CycloneDX', (0,scanner_origin/* originOfCycloneDx */.FD)(metadata));
        },
    };
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
    text: true,
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
var origin = __nccwpck_require__(830);
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

// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/gitlab.js
var gitlab = __nccwpck_require__(90416);
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
/** Reads pip-audit's JSON, which has no severities. A dependency that it skipped was not looked up. */
function createPipAudit(name) {
    const scan = (0,vulnerabilities_scan/* createScan */.ek)(name);
    let seen = false;
    return {
        choices: { '': 'object', dependencies: 'array', 'dependencies.[]': 'build' },
        get seen() {
            return seen;
        },
        value(_path, value) {
            const { name: unit, version, vulns, skip_reason: skipped } = (0,json/* objectOr */.Xg)(value);
            if (typeof skipped === 'string')
                scan.skip((0,json/* textOr */.ph)(unit) ?? '');
            for (const one of (0,json/* listOr */.QD)(vulns))
                add((0,json/* objectOr */.Xg)(one), (0,vulnerabilities_scan/* nameAndVersion */.tW)(unit, version), scan);
            seen ||= Array.isArray(vulns) || typeof skipped === 'string';
        },
        facts: () => scan.scan('pip-audit', origin/* silentOrigin */.C9),
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
var rating = __nccwpck_require__(63746);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/findings.js + 1 modules
var findings = __nccwpck_require__(65041);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/sarif.js + 2 modules
var sarif = __nccwpck_require__(5455);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/vulnerability.js
var vulnerability = __nccwpck_require__(18145);
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


/***/ }),

/***/ 28718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   J_: () => (/* binding */ scanFailed),
/* harmony export */   Zt: () => (/* binding */ otherVersion),
/* harmony export */   ek: () => (/* binding */ createScan),
/* harmony export */   iL: () => (/* binding */ notScanned),
/* harmony export */   tW: () => (/* binding */ nameAndVersion)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _text_unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83205);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1559);
/* harmony import */ var _rating_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(63746);




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

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ originOfCycloneDx),
/* harmony export */   sY: () => (/* binding */ originOfTrivy),
/* harmony export */   ti: () => (/* binding */ originOfGrype)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(39967);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(830);


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

/***/ 18145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   FL: () => (/* binding */ severityOfScore),
/* harmony export */   XO: () => (/* binding */ severityOfV2Score),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* unused harmony export severities */
/* harmony import */ var _purl_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55990);

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


/***/ }),

/***/ 19846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ serverMessageSuffix)
/* harmony export */ });
/**
 * Formats a server's message as ", message": printable ASCII, at most 200 characters, credentials masked, since a
 * server may quote the header of the request. Empty for an empty message.
 */
function serverMessageSuffix(words) {
    const clean = words
        .replaceAll(/[^\x20-\x7e]+/g, ' ')
        .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
        .slice(0, 200)
        .trim();
    return clean === '' ? '' : `, ${clean}`;
}


/***/ }),

/***/ 66649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(76671);
/* harmony import */ var _steps_common_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42821);
/* harmony import */ var _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(26549);
/* harmony import */ var _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20863);
/* harmony import */ var _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(61853);





/**
 * The root action: the inputs of its three steps under their own names. An input that a step declares is here too,
 * unless it is left out below.
 */
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__/* .declare */ .x)({
    name: 'promotion',
    summary: 'Promote one version into one environment: gate, promote and manifest-bump in one process',
    inputs: {
        application: { ..._steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.application, description: 'Application of the flow', required: true },
        environment: { ..._steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.environment, description: 'Environment to promote into', required: true },
        version: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.version,
        ...without(_steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs, 
        // Copies between references, sets and automatic promotion have no one environment with a gate.
        ['set', 'destination', 'replicas', 'floating', 'allow-move', 'auto', 'plan-matrix'], 
        // The pipeline sets them: the environment, the commit of the gate.
        ['to', 'from', 'source-commit'], ['payload-file', 'timeout'], ['application', 'version']),
        rollback: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.rollback,
            description: 'Go back to a version, or digest, that a record shows to have run in the environment; no gate is asked again',
        },
        source: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.source,
            description: 'Reference that the build pushed, for the first environment of the flow',
        },
        ...without(_steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs, 
        // The pipeline sets the gated artifact and its name.
        ['artifact', 'version'], 
        // manifest-bump's `commit` says how the change lands; the gate's is `evidence-commit` here.
        ['commit', 'evidence-commit'], 
        // Thresholds and baselines are in the flow file, which a promotion always has.
        ['min-line-coverage', 'min-branch-coverage', 'min-file-coverage', 'max-coverage-fall'], ['max-errors', 'max-warnings', 'max-notes', 'max-failed-tests', 'min-tests', 'max-evidence-age'], ['max-sast-critical', 'max-sast-high', 'max-sast-medium', 'max-sast-low'], ['max-critical', 'max-high', 'max-medium', 'max-low'], ['sarif-baseline', 'coverage-baseline', 'baseline-commit'], ['vex', 'export-sarif', 'export-vex'], 
        // A question opens nothing; where the flow has records, a promotion records its verdict anyway.
        ['what-if', 'policy', 'record'], ['application', 'environment']),
        'evidence-commit': _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.commit,
        ...without(_steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.inputs, 
        // The image is the promoted one; its places are those of the flow.
        ['set', 'digest', 'file', 'path', 'value', 'discover'], ['anchors', 'message', 'skip-ci'], ['author-name', 'author-email', 'committer-name', 'committer-email'], ['application', 'environment', 'version']),
        commit: {
            type: 'choice',
            description: 'Push a commit, have the platform make and sign it, or open a change request',
            options: ['git', 'api', 'change-request'],
            default: 'git',
        },
        ..._steps_common_js__WEBPACK_IMPORTED_MODULE_0__/* .common */ .s,
    },
    outputs: {
        verdict: 'pass, warn, fail or error; only pass and warn open the gate; empty for a rollback',
        digest: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.digest,
        reference: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.reference,
        version: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.version,
        record: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.record,
        commit: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs.commit,
        'change-request': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs['change-request'],
        changed: 'true when the registry or the GitOps repository was changed',
    },
});
/** Returns the inputs of a step but those that the pipeline gives itself or has no use for. */
function without(inputs, ...left) {
    const names = new Set(left.flat());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which names there are
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.has(name)));
}


/***/ }),

/***/ 28981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   L1: () => (/* binding */ passwords),
/* harmony export */   Lm: () => (/* binding */ hostAndPath),
/* harmony export */   U7: () => (/* binding */ credentialsNeeded),
/* harmony export */   _5: () => (/* binding */ anonymous)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);

const anonymous = { find: () => Promise.resolve(undefined) };
function passwords(pairs) {
    return {
        find: (host) => {
            if (pairs.some((pair) => pair.host === undefined))
                return Promise.reject(hostless(host));
            const pair = pairs.find((candidate) => sameHost(candidate.host ?? '', host));
            return Promise.resolve(pair && { kind: 'password', username: pair.username, password: pair.password });
        },
    };
}
/** Tries one source after the other until one has credentials for the host. */
function firstOf(...sources) {
    return {
        find: async (host, path) => {
            let unavailable;
            for (const source of sources) {
                const credential = await source.find(host, path);
                if (credential?.kind === 'unavailable')
                    unavailable ??= credential;
                else if (credential !== undefined)
                    return credential;
            }
            return unavailable;
        },
    };
}
function hostless(host) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
        code: 'credentials-without-host',
        where: host,
        expected: 'credentials for this registry',
        found: 'some in the environment that name no registry',
        fix: 'name its host beside them',
    });
}
/** Compares hosts as users and docker's config.json write them. */
function sameHost(written, host) {
    return hostAndPath(written).host === hostAndPath(host).host;
}
/** Splits a key of docker's config.json: a scheme, `/v1/` or a path may be there, and Docker Hub has three names. */
function hostAndPath(written) {
    const bare = written.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
    const path = slash < 0 ? '' : bare.slice(slash + 1).replace(/^v[12]$/, '');
    return { host: host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host, path };
}
/** Formats Basic credentials (RFC 7617). */
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/** Names every way to give credentials. */
const howToLogIn = 'set KRCI_DEPLOY_REGISTRY_HOST, _USERNAME and _PASSWORD, or DOCKER_AUTH_CONFIG, or run docker login';
/** Makes the error for a registry that refuses to go on without credentials. */
function credentialsNeeded(registry, found) {
    if (found?.kind === 'unavailable')
        return found.error;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'credentials-needed',
        where: registry,
        expected: 'a username and password for it',
        found: found === undefined ? 'none' : 'an identity token, which Basic authentication cannot use',
        fix: howToLogIn,
    });
}


/***/ }),

/***/ 35599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p1: () => (/* binding */ dockerConfig),
  Uh: () => (/* binding */ dockerConfigText),
  lb: () => (/* binding */ secretsInDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __nccwpck_require__(28560);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
// EXTERNAL MODULE: ./lib/src/http/server-message.js
var server_message = __nccwpck_require__(19846);
;// CONCATENATED MODULE: ./lib/src/registry/auth/credential-helper.js




const maxAnswerBytes = 256 * 1024;
const timeoutMs = 60_000;
/**
 * Runs `docker-credential-<helper> get` for a server, as docker does: the server on standard input, JSON on standard
 * output, no shell. Undefined when the helper has no credentials for it.
 * @throws UsageError for a helper that is none or is missing, RemoteError for one that fails.
 */
async function askHelper(helper, server, environment) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-credential-helper',
            where: "docker's config.json",
            expected: 'the name of a credential helper',
            found: `"${helper}"`,
        });
    }
    const program = `docker-credential-${helper}`;
    const { exitCode, output, complaint } = await run(program, server, environment);
    if (exitCode !== 0) {
        if (/not found/i.test(output))
            return undefined;
        const message = (0,server_message/* serverMessageSuffix */.u)(withoutSecrets(output.trim() === '' ? complaint : output));
        const found = `has no credentials for ${server}: it exited with ${exitCode}${message}`;
        throw new errors/* RemoteError */.Hi({ code: 'credential-helper-failed', where: program, found });
    }
    return credentialOf(output, program);
}
function credentialOf(output, program) {
    const json = parse(output);
    const { Username: username, Secret: secret } = (0,json_path/* isRecord */.u4)(json) ? json : {};
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw new errors/* RemoteError */.Hi({
            code: 'credential-helper-failed',
            where: program,
            expected: 'JSON with Username and Secret',
            found: 'something else',
        });
    }
    if (secret === '')
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', token: secret }
        : { kind: 'password', username, password: secret };
}
function parse(output) {
    try {
        return JSON.parse(output);
    }
    catch {
        return undefined;
    }
}
function run(program, input, env) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], { ...(env === undefined ? {} : { env }), stdio: 'pipe' });
        const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
        const output = [];
        const complaint = [];
        let size = 0;
        const keep = (chunks) => (chunk) => {
            size += chunk.length;
            if (size > maxAnswerBytes)
                child.kill('SIGKILL');
            else
                chunks.push(chunk);
        };
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(notStarted(program, cause));
        });
        child.stdin.on('error', () => { });
        child.stdout.on('data', keep(output));
        child.stderr.on('data', keep(complaint));
        child.on('close', (code) => {
            clearTimeout(timer);
            resolve({ exitCode: code ?? 1, output: outputText(output), complaint: outputText(complaint) });
        });
        child.stdin.end(`${input}\n`);
    });
}
function outputText(chunks) {
    return Buffer.concat(chunks).toString('utf8');
}
/** Hides the secret of a helper that fails after it has printed one. */
function withoutSecrets(message) {
    return message.replaceAll(/("Secret"\s*:\s*)"(?:[^"\\]|\\.)*"?/gi, '$1"***"');
}
function notStarted(program, cause) {
    return new errors/* UsageError */.eb({
        code: 'credential-helper-missing',
        where: program,
        found: "docker's config.json names it, and it cannot be started",
        fix: 'install it or remove it from the file',
    }, { cause });
}

// EXTERNAL MODULE: ./lib/src/registry/auth/credentials.js
var credentials = __nccwpck_require__(28981);
;// CONCATENATED MODULE: ./lib/src/registry/auth/docker-config.js






const maxConfigBytes = 1024 * 1024;
/**
 * Finds credentials in `config.json` of docker's directory. It is read when a registry first requires credentials; a
 * missing file has none. `environment` is that of credential helpers.
 */
function dockerConfig(directory, environment) {
    if (directory === undefined)
        return credentials/* anonymous */._5;
    const path = (0,external_node_path_.join)(directory, 'config.json');
    return configCredentials({ where: path, code: 'broken-docker-config', read: () => readConfig(path) }, environment);
}
/** Finds credentials in the text of a `config.json`, as DOCKER_AUTH_CONFIG holds it. */
function dockerConfigText(text, environment) {
    if (text === undefined)
        return credentials/* anonymous */._5;
    const read = () => Promise.resolve(text);
    return configCredentials({ where: 'DOCKER_AUTH_CONFIG', code: 'invalid-docker-auth-config', read }, environment);
}
/**
 * Looks in `credHelpers`, then in `credsStore`, then in `auths`, as docker does. Entries by path win by the longest
 * prefix, as in containers-auth.json(5). Only the entry of the registry in question is read, once.
 */
function configCredentials(source, environment) {
    const found = new Map();
    let config;
    return {
        find: async (host, path = '') => {
            config ??= source.read().then((text) => (text === undefined ? {} : docker_config_parse(text, source)));
            const lookup = lookupOf(await config, host, path);
            const key = JSON.stringify(lookup);
            const credential = found.get(key) ?? resolve(lookup, source, environment);
            found.set(key, credential);
            return credential;
        },
    };
}
function lookupOf(config, host, path) {
    const helper = entryFor(config['credHelpers'], host, path);
    const auth = entryFor(config['auths'], host, path);
    const store = helper?.value ?? config['credsStore'];
    const named = typeof store === 'string' && store !== '' ? store : undefined;
    const fallback = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
    return { helper: named, server: auth?.key ?? fallback, auth: auth?.value };
}
async function resolve({ helper, server, auth }, source, environment) {
    const written = () => (0,json_path/* isRecord */.u4)(auth) ? docker_config_credentialOf(auth, `${source.where}: auths of ${server}`, source.code) : undefined;
    if (helper === undefined)
        return written();
    try {
        return (await askHelper(helper, server, environment)) ?? written();
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        // A public registry needs no credentials: the reason counts once it refuses to go on without.
        return written() ?? { kind: 'unavailable', error };
    }
}
/** Finds the entry of a host with the longest path that begins the repository's. */
function entryFor(value, host, path) {
    if (!(0,json_path/* isRecord */.u4)(value))
        return undefined;
    const entries = Object.entries(value).map(([key, one]) => ({ key, value: one, at: (0,credentials/* hostAndPath */.Lm)(key) }));
    const wanted = (0,credentials/* hostAndPath */.Lm)(host).host;
    return entries
        .filter(({ at }) => at.host === wanted && `${path}/`.startsWith(at.path === '' ? '' : `${at.path}/`))
        .toSorted((left, right) => right.at.path.length - left.at.path.length)[0];
}
function docker_config_credentialOf(auth, where, code) {
    const { identitytoken, username, password } = auth;
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken };
    if (typeof username === 'string' && typeof password === 'string' && username !== '') {
        return { kind: 'password', username, password };
    }
    if (typeof auth['auth'] !== 'string' || auth['auth'] === '')
        return undefined;
    const pair = pairOf(auth['auth']);
    if (pair !== undefined)
        return { kind: 'password', ...pair };
    throw new errors/* UsageError */.eb({ code, where, expected: 'base64 of "username:password"', found: 'something else' });
}
function pairOf(auth) {
    const decoded = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = decoded.indexOf(':');
    return colon <= 0 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
/** Lists the secrets in the text of a `config.json`, for masks; a text that cannot be read is one as a whole. */
function secretsInDockerConfig(text) {
    const config = jsonOf(text);
    if (!(0,json_path/* isRecord */.u4)(config))
        return [text];
    const auths = (0,json_path/* isRecord */.u4)(config['auths']) ? Object.values(config['auths']) : [];
    return auths.filter(json_path/* isRecord */.u4).flatMap((entry) => {
        const { auth, password, identitytoken, registrytoken } = entry;
        const texts = [auth, password, identitytoken, registrytoken].filter((one) => typeof one === 'string');
        return [...texts, ...(typeof auth === 'string' ? [pairOf(auth)?.password ?? ''] : [])].filter((one) => one !== '');
    });
}
async function readConfig(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (found.isFile() && found.size <= maxConfigBytes)
        return (0,promises_.readFile)(path, 'utf8');
    throw new errors/* UsageError */.eb({
        code: 'broken-docker-config',
        where: path,
        expected: `a file of at most ${maxConfigBytes} bytes`,
        found: 'something else',
    });
}
function docker_config_parse(text, { where, code }) {
    const config = jsonOf(text);
    if ((0,json_path/* isRecord */.u4)(config))
        return config;
    // The parser's message would quote the text, and the text holds passwords.
    throw new errors/* UsageError */.eb({ code, where, expected: "the JSON object of docker's config.json", found: 'something else' });
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 12560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);

/**
 * Renders the report as Markdown that GitHub and GitLab show alike (GFM 0.29): job summaries, bodies of change
 * requests. Everything in a report is text, wherever it came from: nothing in it makes markup, links, mentions a user,
 * refers to or closes an issue, or runs a GitLab quick action. Ends with a line feed unless it is empty.
 */
function renderMarkdown(report) {
    const blocks = report.map(renderBlock).filter((text) => text !== '');
    return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
function renderBlock(block) {
    if (block.kind === 'heading')
        return `### ${prose((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(block.text))}`;
    if (block.kind === 'paragraph') {
        const lines = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(block.text).split('\n');
        return lines
            .map((line) => inline((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line)))
            .join('  \n')
            .trim();
    }
    if (block.kind === 'listing')
        return block.items.map((item) => `- ${inline((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(item))}`).join('\n');
    if (block.kind === 'verbatim')
        return fenced((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(block.text), block.language);
    return renderTable(block);
}
function renderTable(table) {
    if (table.columns.length === 0)
        return '';
    const rows = table.rows.map((row) => tableLine(table.columns.map((_, column) => tableCell(row[column] ?? ''))));
    return [tableLine(table.columns.map(tableCell)), tableLine(table.columns.map(() => '---')), ...rows].join('\n');
}
function tableLine(cells) {
    return `| ${cells.join(' | ')} |`;
}
/**
 * Escapes the text of a table cell.
 * GFM splits a row at its pipes before it looks for code, and then takes `\|` for a pipe everywhere; parsers differ
 * about a backslash before that, which is therefore never put in code.
 */
function tableCell(text) {
    const line = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
    return isIdentifier(line) && !line.includes('\\|') ? code(line).replaceAll('|', '\\|') : prose(line);
}
function inline(line) {
    return isIdentifier(line) ? code(line) : prose(line);
}
/**
 * Tells whether a line is one word that Markdown or a platform could read as markup: a digest, a URL, a reference, a
 * path.
 */
function isIdentifier(line) {
    return /^\S+$/.test(line) && !/^[\p{L}\p{N}.,%+()-]*$/u.test(line);
}
function code(text) {
    const fence = '`'.repeat(longestRun(text) + 1);
    const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${space}${text}${space}${fence}`;
}
/** Invisible, zero wide, and enough to separate a sigil from the name after it; entities alone are decoded first. */
const parting = '&#8203;';
function prose(line) {
    return line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/(?:[@#!%^]|\\[[~$]|&amp;|\bgh-|:\/\/|\bwww\.)(?=\S)/gi, part)
        .replace(/^[-+=#:/]/, '\\$&')
        .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}
function part(sigil) {
    return sigil === '://'
        ? `:${parting}//`
        : /^www\.$/i.test(sigil)
            ? `${sigil.slice(0, 3)}${parting}.`
            : `${sigil}${parting}`;
}
function fenced(text, language = '') {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    const info = /^[A-Za-z0-9+-]{0,20}$/.test(language) ? language : '';
    return `${fence}${info}\n${text.replace(/\n$/, '')}\n${fence}`;
}
function longestRun(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}


/***/ }),

/***/ 35193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nQ: () => (/* binding */ largest),
  TN: () => (/* binding */ oneLine),
  g$: () => (/* binding */ printable),
  qz: () => (/* binding */ widthOf)
});

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./lib/src/report/printable.js

/**
 * Text from outside may carry escape sequences that move a terminal's cursor, and marks that reorder the text that a
 * reader sees (Unicode TR 36, "Bidirectional Text Spoofing"). Both are shown as `\u{…}` and have no effect.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Lines and tabs stay as they are; CRLF becomes LF. */
function printable(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replace(invisible, (character) => character === '\n' || character === '\t' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** As `printable`, in one line. */
function oneLine(text) {
    return printable(text)
        .replace(/[\n\t]+/g, ' ')
        .trim();
}
/**
 * Columns that a terminal gives to printable text: two for a wide character (Unicode TR 11), none for a combining
 * mark. Printable text has no joiner, so every other character stands for itself.
 */
function widthOf(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const character of text)
        width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
    return width;
}
/**
 * Returns the largest number, 0 for none. Unlike Math.max it takes any number of numbers: a report may have a hundred
 * thousand rows.
 */
function largest(numbers) {
    let max = 0;
    for (const number of numbers)
        if (number > max)
            max = number;
    return max;
}


/***/ }),

/***/ 20931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
function heading(text) {
    return { kind: 'heading', text };
}
function paragraph(text) {
    return { kind: 'paragraph', text };
}
function table(columns, rows) {
    return { kind: 'table', columns, rows };
}
function listing(items) {
    return { kind: 'listing', items };
}
function verbatim(text, language) {
    return language === undefined ? { kind: 'verbatim', text } : { kind: 'verbatim', text, language };
}


/***/ }),

/***/ 87358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);

const gap = '  ';
/** Renders the report as plain text without colours; ends with a line feed unless it is empty. */
function renderText(report, options = {}) {
    const width = Math.max(20, options.width ?? 160);
    const blocks = report.map((block) => renderBlock(block, width)).filter((text) => text !== '');
    return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
function renderBlock(block, width) {
    if (block.kind === 'heading')
        return underlined((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(block.text));
    if (block.kind === 'paragraph')
        return fold((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(block.text), width).join('\n');
    if (block.kind === 'listing') {
        return block.items.map((item) => hang('- ', fold((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(item), width - 2))).join('\n');
    }
    if (block.kind === 'verbatim')
        return indented((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(block.text));
    return renderTable(block, width);
}
function indented(text) {
    const lines = text.replace(/\n$/, '').split('\n');
    return lines.map((line) => `    ${line}`.trimEnd()).join('\n');
}
function underlined(text) {
    return `${text}\n${'-'.repeat((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text))}`;
}
function renderTable(table, width) {
    const head = table.columns.map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    const rows = table.rows.map((row) => head.map((_, column) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(row[column] ?? '')));
    const widths = fit([head, ...rows], width);
    if (widths === undefined)
        return rows.map((row) => renderRecord(head, row)).join('\n\n');
    const rule = widths.map((columns) => '-'.repeat(columns));
    return [head, rule, ...rows].flatMap((row) => renderRow(row, widths)).join('\n');
}
/**
 * Computes column widths that make the lines fit, the widest columns folded first; undefined when single words are too
 * long.
 */
function fit(rows, width) {
    const columns = rows[0] ?? [];
    const minimums = columns.map((_, column) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(rows.map((row) => longestWord(row[column] ?? ''))));
    const available = width - gap.length * (columns.length - 1);
    if (sum(minimums) > available)
        return undefined;
    const widths = columns.map((_, column) => Math.min(available, (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(rows.map((row) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(row[column] ?? '')))));
    while (sum(widths) > available) {
        const spare = widths.map((columnWidth, column) => columnWidth - (minimums[column] ?? 0));
        const widest = widths.reduce((best, columnWidth, column) => (spare[column] ?? 0) > 0 && (best < 0 || columnWidth > (widths[best] ?? 0)) ? column : best, -1);
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}
function renderRow(row, widths) {
    const cells = row.map((cell, column) => fold(cell, widths[column] ?? 0));
    const height = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => cells
        .map((lines, column) => pad(lines[line] ?? '', widths[column] ?? 0))
        .join(gap)
        .trimEnd());
}
/**
 * Renders a row as `column: value` lines, for tables whose words do not fit side by side. A first column without a name
 * holds the rows' own names, which then stand above their lines.
 */
function renderRecord(head, row) {
    const width = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(head.map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz));
    const lines = head.map((name, column) => `${pad(`${name}:`, width + 1)} ${row[column] ?? ''}`.trimEnd());
    return head[0] === '' ? [row[0] ?? '', ...lines.slice(1)].join('\n') : lines.join('\n');
}
function fold(text, width) {
    return text.split('\n').flatMap((line) => foldLine(line, width));
}
function foldLine(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/ +/)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(longer) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return [...lines, line];
}
function hang(mark, lines) {
    return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`).join('\n');
}
function pad(text, width) {
    return text + ' '.repeat(Math.max(0, width - (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(text)));
}
function longestWord(text) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(text.split(/ +/).map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz));
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 42821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ gitopsInputs),
/* harmony export */   s: () => (/* binding */ common)
/* harmony export */ });
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);

/** Inputs that every step has. */
const common = {
    flow: {
        type: 'text',
        description: 'Path of the flow file; by default krci-deploy.yaml when it exists',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    },
    'dry-run': { type: 'boolean', description: 'Print the plan and stop before the first change', default: false },
    output: {
        type: 'choice',
        description: 'Form of the result on standard output',
        options: ['text', 'json'],
        default: 'text',
    },
    'working-directory': {
        type: 'text',
        description: 'Directory that paths are relative to',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        default: '.',
    },
};
/** Inputs of every step that reads or writes the GitOps repository. */
const gitopsInputs = {
    repository: {
        type: 'text',
        description: 'GitOps repository (URL or path); the flow names it otherwise',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
    },
    branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR },
};


/***/ }),

/***/ 23761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'dr-verify',
    summary: 'Prove that what is deployed could be rebuilt from Git, registries and backups',
    inputs: {
        environment: {
            type: 'list',
            description: 'Environments to verify; all of the flow by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        required: {
            type: 'list',
            description: 'Checks whose UNPROVEN is a failure (image, replica, mirror); the flow says it otherwise',
            pattern: 'image|replica|mirror',
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        verdict: 'pass, or fail when a check failed or a required one is unproven',
        commit: 'Commit of the GitOps repository that was verified',
        passed: 'Number of checks that passed',
        failed: 'Number of checks that failed',
        unproven: 'Number of checks that could not be proven',
    },
});


/***/ }),

/***/ 20863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ declaration)
});

// EXTERNAL MODULE: ./lib/src/declaration/declare.js
var declare = __nccwpck_require__(76671);
// EXTERNAL MODULE: ./lib/src/declaration/patterns.js
var patterns = __nccwpck_require__(24366);
// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __nccwpck_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/coverage/coverage.js + 13 modules
var coverage = __nccwpck_require__(95695);
// EXTERNAL MODULE: ./lib/src/evidence/sarif/report.js + 1 modules
var report = __nccwpck_require__(14785);
// EXTERNAL MODULE: ./lib/src/evidence/tests/report.js + 9 modules
var tests_report = __nccwpck_require__(16155);
// EXTERNAL MODULE: ./lib/src/evidence/vex/vex.js + 1 modules
var vex = __nccwpck_require__(3077);
// EXTERNAL MODULE: ./lib/src/evidence/vulnerabilities/report.js + 12 modules
var vulnerabilities_report = __nccwpck_require__(27016);
;// CONCATENATED MODULE: ./lib/src/evidence/formats.js





/** The formats of each kind of evidence, by the input that takes it. */
const formatsByInput = {
    sarif: (0,report/* sastFormats */.M)({}),
    coverage: coverage/* coverageFormats */.ZI,
    junit: tests_report/* testFormats */.d,
    vulnerabilities: vulnerabilities_report/* vulnerabilityFormats */.V,
    vex: vex/* vexFormats */.W,
};

// EXTERNAL MODULE: ./lib/src/steps/common.js
var common = __nccwpck_require__(42821);
;// CONCATENATED MODULE: ./lib/src/steps/gate/declaration.js





const maxCount = 1_000_000;
const declaration = (0,declare/* declare */.x)({
    name: 'gate',
    summary: 'Give a verdict over the evidence about one artifact for one environment; closed until proven open',
    inputs: {
        environment: {
            type: 'text',
            description: 'Environment to enter; its thresholds come from the flow file',
            pattern: patterns/* name */.UU,
        },
        application: { type: 'text', description: 'Application that the evidence is about', pattern: patterns/* name */.UU },
        artifact: {
            type: 'text',
            description: 'Artifact that the verdict is about, by digest: repository@sha256:…',
            pattern: patterns/* reference */.ir,
        },
        commit: {
            type: 'text',
            description: 'Commit that the artifact was built from; a report that names another commit is refused',
            pattern: patterns/* commit */.cd,
        },
        'evidence-commit': {
            type: 'text',
            description: 'Commit that reports are about which name none themselves, from the job that made them',
            pattern: patterns/* commit */.cd,
        },
        'max-evidence-age': {
            type: 'text',
            description: 'Oldest that a report may be, such as 12h or 7d; may only tighten what the flow file says',
            pattern: patterns/* duration */.p0,
        },
        'deployed-commit': {
            type: 'text',
            description: 'Commit of what runs in the environment now; who wrote anything since may not approve',
            pattern: patterns/* commit */.cd,
        },
        'break-glass': {
            type: 'text',
            description: 'Reason to override, in an emergency, what the flow lets two people override',
            pattern: patterns/* sentence */.em,
        },
        'break-glass-ticket': {
            type: 'text',
            description: 'Id of the ticket of the emergency',
            pattern: patterns/* ticket */.bL,
        },
        version: {
            type: 'text',
            description: 'Version of the artifact, for the record',
            pattern: patterns/* artifactVersion */.vZ,
        },
        sarif: {
            type: 'list',
            description: `Logs of static analysis: ${(0,format/* namesOf */.eZ)(formatsByInput.sarif)} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        coverage: {
            type: 'list',
            description: `Coverage, merged by file and line: ${(0,format/* namesOf */.eZ)(formatsByInput.coverage)} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        junit: {
            type: 'list',
            description: `Reports of tests: ${(0,format/* namesOf */.eZ)(formatsByInput.junit)} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        vulnerabilities: {
            type: 'list',
            description: `Reports of known vulnerabilities: ${(0,format/* namesOf */.eZ)(formatsByInput.vulnerabilities)} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        'evidence-roots': {
            type: 'list',
            description: 'Directories outside of the working directory into which links to reports may lead, such as that of bazel-testlogs',
            pattern: patterns/* path */.Ae,
        },
        'sonar-report-task': {
            type: 'text',
            description: 'Path of report-task.txt, which the SonarQube scanner leaves behind',
            pattern: patterns/* path */.Ae,
        },
        'change-ticket': {
            type: 'text',
            description: 'Ticket of change management that lets this artifact in, such as CHG0030001 or OPS-7',
            pattern: patterns/* ticket */.bL,
        },
        vex: {
            type: 'list',
            description: `VEX documents that a code owner answers for: ${(0,format/* namesOf */.eZ)(formatsByInput.vex)} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        'export-sarif': {
            type: 'text',
            description: 'File to write the excepted findings to, as SARIF with suppressions',
            pattern: patterns/* path */.Ae,
        },
        'export-vex': {
            type: 'text',
            description: 'File to write the excepted vulnerabilities to, as OpenVEX about the artifact',
            pattern: patterns/* path */.Ae,
        },
        'sarif-baseline': {
            type: 'list',
            description: 'SARIF logs of an earlier commit, where only new results count (file patterns)',
            pattern: patterns/* path */.Ae,
        },
        'coverage-baseline': {
            type: 'list',
            description: 'Coverage reports or a verdict of an earlier commit, which coverage may not fall below (file patterns)',
            pattern: patterns/* path */.Ae,
        },
        'baseline-commit': {
            type: 'text',
            description: 'Commit that baselines are of which name none themselves, such as the merge base',
            pattern: patterns/* commit */.cd,
        },
        provenance: {
            type: 'list',
            description: 'Sigstore bundles of SLSA provenance, besides those beside the artifact (file patterns)',
            pattern: patterns/* path */.Ae,
        },
        exceptions: {
            type: 'text',
            description: 'Path of the file of exceptions; by default krci-deploy-exceptions.yaml when it exists',
            pattern: patterns/* path */.Ae,
        },
        'min-line-coverage': {
            type: 'number',
            description: 'Least share of covered lines in percent; may only tighten what the flow file says',
            minimum: 0,
            maximum: 100,
        },
        'min-branch-coverage': {
            type: 'number',
            description: 'Least share of covered branches in percent; may only tighten what the flow file says',
            minimum: 0,
            maximum: 100,
        },
        'min-file-coverage': {
            type: 'number',
            description: 'Least share of covered lines of every single file in percent; may only tighten what the flow file says',
            minimum: 0,
            maximum: 100,
        },
        'max-coverage-fall': {
            type: 'number',
            description: 'How far coverage may fall below the baseline, in points of a percentage; may only tighten what the flow file says',
            minimum: 0,
            maximum: 100,
        },
        'max-errors': {
            type: 'number',
            description: 'Most SARIF results of level error; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-warnings': {
            type: 'number',
            description: 'Most SARIF results of level warning; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-notes': {
            type: 'number',
            description: 'Most SARIF results of level note; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-sast-critical': {
            type: 'number',
            description: 'Most SARIF results of security severity critical; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-sast-high': {
            type: 'number',
            description: 'Most SARIF results of security severity high; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-sast-medium': {
            type: 'number',
            description: 'Most SARIF results of security severity medium; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-sast-low': {
            type: 'number',
            description: 'Most SARIF results of security severity low; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-critical': {
            type: 'number',
            description: 'Most known vulnerabilities of severity critical; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-high': {
            type: 'number',
            description: 'Most known vulnerabilities of severity high; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-medium': {
            type: 'number',
            description: 'Most known vulnerabilities of severity medium; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-low': {
            type: 'number',
            description: 'Most known vulnerabilities of severity low; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'max-failed-tests': {
            type: 'number',
            description: 'Most failed tests; may only tighten what the flow file says',
            minimum: 0,
            maximum: maxCount,
        },
        'min-tests': {
            type: 'number',
            description: 'Least number of tests that were executed, skipped ones not counted; may only tighten what the flow file says',
            minimum: 1,
            maximum: maxCount,
        },
        'verdict-file': { type: 'text', description: 'File to write the verdict to, as JSON', pattern: patterns/* path */.Ae },
        'code-quality-file': {
            type: 'text',
            description: 'File to write what closes the gate to, as a Code Quality report of GitLab',
            pattern: patterns/* path */.Ae,
        },
        'junit-file': {
            type: 'text',
            description: 'File to write the checks to, as JUnit XML with a case each',
            pattern: patterns/* path */.Ae,
        },
        explain: {
            type: 'boolean',
            description: 'Say which rule of which file, or which input, decided each row',
            default: false,
        },
        'what-if': {
            type: 'boolean',
            description: 'Only ask what the gate would say: nothing is written, nothing is opened, the exit code is 0',
            default: false,
        },
        policy: {
            type: 'text',
            description: 'With what-if, path of another flow file whose policy the evidence is held against',
            pattern: patterns/* path */.Ae,
        },
        record: {
            type: 'boolean',
            description: 'Write the verdict beside the artifact too, signed when there is a key; the flow needs "records"',
            default: false,
        },
        ...common/* common */.s,
    },
    outputs: {
        verdict: 'pass, warn, fail or error; only pass and warn open the gate',
        'verdict-file': 'Path of the verdict that was written',
        record: 'Digest of the record of the verdict beside the artifact; empty where none was asked for',
        'break-glass': 'URL of the issue that follows an emergency up; empty where nothing was overridden',
        'failed-checks': 'Names of the checks that failed or could not be made, separated by commas',
        'line-coverage': 'Covered lines in percent, rounded down to two decimals',
        'branch-coverage': 'Covered branches in percent, rounded down to two decimals',
        errors: 'Number of SARIF results of level error',
        warnings: 'Number of SARIF results of level warning',
        notes: 'Number of SARIF results of level note',
        tests: 'Number of tests that were executed',
        'failed-tests': 'Number of failed tests',
        'critical-vulnerabilities': 'Number of known vulnerabilities of severity critical',
        'high-vulnerabilities': 'Number of known vulnerabilities of severity high',
        'medium-vulnerabilities': 'Number of known vulnerabilities of severity medium',
        'low-vulnerabilities': 'Number of known vulnerabilities of severity low',
        'flaky-tests': 'Number of tests that passed only when run again',
    },
});


/***/ }),

/***/ 89377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'history',
    summary: 'Say who promoted what and when, from records and from the history of the GitOps repository',
    inputs: {
        application: { type: 'text', description: 'Application of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, required: true },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        records: 'Number of records that were found',
        edits: 'Number of changes in Git that no record accounts for; empty where the flow has no records',
    },
});


/***/ }),

/***/ 26549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const personName = '[^-<>\'"\\\\`$;\\n\\r\\0][^<>\'"\\\\`$;\\n\\r\\0]{0,99}';
const emailAddress = '[A-Za-z0-9_.+\\[\\]-]+@[A-Za-z0-9.-]+';
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'manifest-bump',
    summary: 'Write a version and digest into the GitOps repository: the bytes that name the image, and no other',
    inputs: {
        application: { type: 'text', description: 'Application of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU },
        set: {
            type: 'text',
            description: 'JSON file with the images of several applications, which travel in one commit: {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        environment: { type: 'text', description: 'Environment whose manifests are changed', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU },
        version: { type: 'text', description: 'Version to write, as the image tag', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactVersion */ .vZ },
        digest: {
            type: 'text',
            description: 'Digest to write; where it is left out, the one that the environment before has for the same version',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
        },
        file: { type: 'text', description: 'File to change, instead of an application of a flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        path: {
            type: 'text',
            description: 'Path of the value in the file, such as image.tag or spec.containers[name=app].image',
            pattern: "[^-\\s'\\\\`$;&|<>\\0][^'\\\\`$;&|<>\\n\\r\\t\\0]{0,511}",
        },
        value: {
            type: 'text',
            description: 'Value to write at the path',
            pattern: '[A-Za-z0-9_./:@+=][A-Za-z0-9_./:@+=-]{0,511}',
        },
        discover: {
            type: 'text',
            description: 'Directory whose files are searched for the image, instead of the layout; {flow}, {environment} and {application} stand for the names',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        commit: {
            type: 'choice',
            description: 'Push a commit, have the platform make and sign it, open a change request, or only edit the files of a directory',
            options: ['git', 'api', 'change-request', 'none'],
            default: 'git',
        },
        anchors: {
            type: 'choice',
            description: 'What to do where a value is shared by a YAML anchor',
            options: ['refuse', 'edit-anchor', 'break-alias'],
            default: 'refuse',
        },
        create: {
            type: 'boolean',
            description: 'Create the file of the layout where neither it nor its directory is there yet',
            default: false,
        },
        'check-registry': {
            type: 'choice',
            description: "Ask the environment's registry for the digest before the commit; one that does not hold it is refused, with warn one that does not answer is not",
            options: ['required', 'warn', 'off'],
            default: 'warn',
        },
        'allow-other-image': {
            type: 'boolean',
            description: "Write over an image that is not the application's",
            default: false,
        },
        'allow-downgrade': {
            type: 'boolean',
            description: 'Allow a version that is lower than the one that is there',
            default: false,
        },
        message: {
            type: 'text',
            description: 'First line of the commit message and title of the change request',
            pattern: '[^-\\s\'"\\\\`$][^\'"\\\\`$\\n\\r\\0]{0,199}',
        },
        'skip-ci': {
            type: 'boolean',
            description: 'Say [skip ci] in the commit, so that it starts no pipeline',
            default: false,
        },
        'author-name': { type: 'text', description: 'Author of the commit', pattern: personName },
        'author-email': { type: 'text', description: 'E-mail address of the author', pattern: emailAddress },
        'committer-name': {
            type: 'text',
            description: 'Committer of the commit; krci-deploy where it is left out',
            pattern: personName,
        },
        'committer-email': { type: 'text', description: 'E-mail address of the committer', pattern: emailAddress },
        labels: {
            type: 'list',
            description: 'Labels of the change request',
            pattern: '[^-\'"\\\\`$,\\n\\r\\0][^\'"\\\\`$,\\n\\r\\0]{0,99}',
        },
        reviewers: {
            type: 'list',
            description: 'Who is asked to review the change request: user names, on GitHub organisation/team too',
            pattern: '[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}',
        },
        'auto-merge': {
            type: 'choice',
            description: 'Merge the change request as soon as the rules of the platform allow it',
            options: ['off', 'merge', 'squash', 'rebase'],
            default: 'off',
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        changed: 'true when something was written, false when it was there already',
        commit: 'Commit that holds the change',
        files: 'Files that were changed, comma-separated',
        version: 'Version that is there now',
        digest: 'Digest that is there now',
        effective: 'proven where the rules of Kubernetes, Kustomize, Flux or Argo CD make the digest what would run, else unproven',
        'effective-reason': 'Why it is proven or unproven',
        'previous-version': 'Version that was there before',
        'previous-digest': 'Digest that was there before',
        'change-request': 'URL of the change request',
        payload: 'Images that are there now, by application, in the form that the input set has',
        attempts: 'Pushes that were tried',
        'lost-races': 'Pushes that another writer was faster than',
    },
});


/***/ }),

/***/ 61853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'promote',
    summary: 'Move one image digest, unchanged, to the registry of the next environment',
    inputs: {
        application: {
            type: 'list',
            description: 'Application of the flow; several are promoted as one set',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        set: {
            type: 'text',
            description: 'File with several promotions in one run, JSON or YAML: a list of {application, version, expect-digest, …} or {source, destination, version}, or the images by application that manifest-bump takes',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        to: {
            type: 'text',
            description: 'Environment to promote to; with plan-matrix a pattern, such as prod-*',
            pattern: '[a-z0-9*][a-z0-9*-]{0,62}',
        },
        from: {
            type: 'text',
            description: 'Environment to promote from; must be the one before, which is the default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        source: {
            type: 'text',
            description: 'Reference of the artifact, without a flow or for its first environment',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        },
        destination: {
            type: 'text',
            description: 'Reference to promote to, without a flow',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        },
        replicas: {
            type: 'list',
            description: 'Further references that get the same artifact, from one read of the source',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        },
        auto: {
            type: 'boolean',
            description: 'Promote what is newest of every application, or of those named, into an environment whose promotion is automatic',
            default: false,
        },
        rollback: {
            type: 'boolean',
            description: 'Go back to a version, or digest, that a record shows to have run in the environment; named by version, expect-digest or both',
            default: false,
        },
        'plan-matrix': {
            type: 'boolean',
            description: 'Promote nothing, and print the way of one digest into all environments that "to" names as a matrix of jobs, in their order',
            default: false,
        },
        version: {
            type: 'text',
            description: 'Version to promote: the environment before, the registry of the first one, or the source must have it; any other is refused',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactVersion */ .vZ,
        },
        'target-version': {
            type: 'text',
            description: 'Name that the artifact gets at the destination, of the same core: 1.3.0 for 1.3.0-rc.1; by default it keeps its tag',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactVersion */ .vZ,
        },
        'expect-digest': {
            type: 'text',
            description: 'Digest that was approved; any other is refused',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br,
        },
        'expect-version': {
            type: 'text',
            description: 'The older name of version',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactVersion */ .vZ,
        },
        floating: {
            type: 'list',
            description: 'Tags to set after the version’s, besides those of the flow: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
            pattern: '[A-Za-z0-9_{][A-Za-z0-9_.{}-]{0,127}',
        },
        'allow-move': {
            type: 'list',
            description: 'Without a flow: which floating tags may move from one artifact to another, and only to a higher version; * stands for any characters',
            pattern: '[A-Za-z0-9_*][A-Za-z0-9_.*-]{0,127}',
        },
        attachments: {
            type: 'choice',
            description: 'What to do about a signature, SBOM or attestation that cannot be carried: fail, leave it behind with a warning, or carry none; records always travel',
            options: ['required', 'best-effort', 'none'],
            default: 'required',
        },
        'verdict-file': {
            type: 'text',
            description: 'Verdict that the gate wrote about this digest for this environment; the record names it by its digest',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'source-commit': {
            type: 'text',
            description: 'Commit that the artifact was built from, for the record',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        'payload-file': {
            type: 'text',
            description: 'File to write the output payload to',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        timeout: {
            type: 'text',
            description: 'Longest that the plan, and then what it says, may take; afterwards both registries are let go and no tag is set',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
            default: '1h',
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        digest: 'Digest of the artifact, the same at both ends; of a set, this and the like are empty',
        reference: 'Artifact at the destination: repository@digest',
        version: 'Tag of the artifact at the destination',
        source: 'Artifact at the source: repository@digest',
        destination: 'Destination with its tag: repository:tag',
        changed: 'true when something was written, false when everything was there already',
        'bytes-copied': 'Bytes of layers and configurations that were copied',
        'blobs-copied': 'Layers and configurations that were copied',
        'blobs-mounted': 'Layers and configurations that the registry mounted, without moving bytes',
        'blobs-present': 'Layers and configurations that were there already',
        'manifests-copied': 'Manifests and indexes that were copied',
        'floating-tags': 'Floating tags that name the artifact at the destination now, comma-separated',
        record: 'Digest of the record of this promotion; empty where the flow has no records',
        'record-places': 'Where the record is, at the destination and its replicas: repository@digest, comma-separated',
        attachments: 'Signatures, SBOMs, attestations and other referrers that the artifact has at both ends',
        payload: 'Images that are there now, by application, in the form that the input set of manifest-bump has',
        failed: 'Applications, or destinations, of a set that were not promoted, comma-separated; a further run finishes them',
        'left-out': 'Applications that auto had nothing to promote of, comma-separated',
        matrix: 'With plan-matrix, the jobs that are left as JSON: {"include":[{environment, application, version, expect-digest}]}; empty where none is left',
    },
});


/***/ }),

/***/ 74842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'protect',
    summary: 'Compare what environments need with what guards them on the platform, and set it; look for queues that lose jobs',
    inputs: {
        environment: {
            type: 'list',
            description: 'Environments of the flow; by default those that are approved on the platform',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        apply: {
            type: 'boolean',
            description: 'Set what differs, as far as the platform lets itself be told',
            default: false,
        },
        check: {
            type: 'boolean',
            description: 'End with 1 when something required differs, with 3 when it cannot be seen, for a scheduled audit',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        differences: 'Number of differences that are left',
        findings: 'Number of findings about queues, jobs and secrets',
    },
});


/***/ }),

/***/ 75564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'records-adopt',
    summary: 'Re-state the record of what runs in an environment under its new name, or with its new key',
    inputs: {
        application: {
            type: 'list',
            description: 'Applications of the flow; all of them by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        environment: {
            type: 'text',
            description: 'Environment whose records are re-stated',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
            required: true,
        },
        'old-flow': {
            type: 'text',
            description: 'Commit of the GitOps branch whose flow file has the earlier names and keys',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
            required: true,
        },
        'old-environment': {
            type: 'text',
            description: 'Name that the environment had in that flow file; by default the same',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        adopted: 'Applications whose record was written, comma-separated',
        current: 'Applications whose record counts already, comma-separated',
        failed: 'Applications without a record that may be adopted, comma-separated',
    },
});


/***/ }),

/***/ 86153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'status',
    summary: 'Show what runs where, what needs a look and what waits: one row per application, one column per environment',
    inputs: {
        application: {
            type: 'list',
            description: 'Applications of the flow; all of them by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        html: { type: 'text', description: 'File to write the board to, as one HTML page', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        check: {
            type: 'boolean',
            description: 'Fail where a place drifts, has no record that counts, or cannot be read',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .c,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        drifted: 'Number of places where Git and the registry disagree, or cannot be compared',
        unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
        waiting: 'Number of places whose artifact the next environment does not run yet',
    },
});


/***/ }),

/***/ 81297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const tagPrefix = '[A-Za-z0-9_@][A-Za-z0-9_./@+-]{0,99}';
const commitType = '[A-Za-z][A-Za-z0-9_-]{0,63}';
/** A regular expression of characters that are harmless between single quotes. */
const expression = '[A-Za-z0-9_#(^[][A-Za-z0-9_#()^[\\]:/|?*+{},. -]{0,199}';
const branchPattern = '[A-Za-z0-9_{][A-Za-z0-9_./@+{}#-]{0,254}';
const remote = '[A-Za-z0-9_./~][A-Za-z0-9_./~:@+%-]{0,999}';
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'version',
    summary: 'Next version of a commit, from tags and Conventional Commits; can reserve its Git tag',
    inputs: {
        repository: {
            type: 'text',
            description: 'Path of the Git repository',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
            default: '.',
        },
        channel: {
            type: 'choice',
            description: 'dev gives 1.2.3-dev.20230315.14.abc123f, rc gives 1.2.3-rc.1, release gives 1.2.3',
            options: ['dev', 'rc', 'release'],
            default: 'dev',
        },
        'tag-prefix': {
            type: 'text',
            description: 'What stands before the version in tag names, such as v, cart/v or @acme/cart@; none for nothing',
            pattern: tagPrefix,
            default: 'v',
        },
        paths: {
            type: 'list',
            description: 'Count only commits that touch these paths',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'initial-version': {
            type: 'text',
            description: 'First version of a repository without release tags',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
            default: '0.1.0',
        },
        'create-tag': {
            type: 'boolean',
            description: 'Make the tag on the remote if it is absent; a tag is never moved',
            default: false,
        },
        'tag-by': {
            type: 'choice',
            description: "How create-tag makes the tag: by a push, or by the platform's API with the run's token",
            options: ['git', 'api'],
            default: 'git',
        },
        remote: {
            type: 'text',
            description: 'Remote, by name or URL, that holds the tags',
            pattern: remote,
            default: 'origin',
        },
        'ask-remote': {
            type: 'choice',
            description: 'When the tags of the remote are asked for; auto does so for rc, release, create-tag and clones without tags or full history',
            options: ['auto', 'always', 'never'],
            default: 'auto',
        },
        tags: {
            type: 'choice',
            description: 'Tags that the core is counted from: those that the commit can reach, or all',
            options: ['reachable', 'all'],
            default: 'reachable',
        },
        set: {
            type: 'text',
            description: 'Take this core instead of counting, such as 2.0.0',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
        },
        'unstable-breaking': {
            type: 'choice',
            description: 'What a breaking change raises below 1.0.0',
            options: ['minor', 'major'],
            default: 'minor',
        },
        'minor-types': {
            type: 'list',
            description: 'Commit types besides feat that raise a minor, such as deprecate',
            pattern: commitType,
        },
        'patch-types': {
            type: 'list',
            description: 'Commit types besides fix that raise a patch, such as perf',
            pattern: commitType,
        },
        'scope-rules': {
            type: 'list',
            description: 'What a type raises in one scope, such as build(deps)=patch or *(docs)=none; a break stays one',
            pattern: '([A-Za-z][A-Za-z0-9_-]{0,63}|[*])[(][^()=,]{1,64}[)]=(none|patch|minor|major)',
        },
        'header-pattern': {
            type: 'text',
            description: 'Regular expression for what stands before the type of a commit; krci takes tickets such as EPMDEDP-17271: away',
            pattern: expression,
        },
        'release-as': {
            type: 'choice',
            description: 'Which Release-As footers count: those among the trailers at the end of a message, those of them in signed commits, or none',
            options: ['trailers', 'signed', 'off'],
            default: 'trailers',
        },
        'release-as-keys': {
            type: 'text',
            description: 'File of SSH public keys, one a line, whose signature lets a Release-As count',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'squash-lists': {
            type: 'boolean',
            description: 'Read the lists of commits that GitHub writes into squash merges',
            default: false,
        },
        height: {
            type: 'boolean',
            description: 'Put the number of commits since the last release before the sha of a dev version, so that versions of a day sort',
            default: true,
        },
        'dev-raise': {
            type: 'choice',
            description: 'What a dev build raises when no commit since the release does: patch makes it sort above the release',
            options: ['none', 'patch'],
            default: 'none',
        },
        'require-rc': {
            type: 'boolean',
            description: 'Give a release only to a commit that carries a release candidate of it',
            default: true,
        },
        branch: {
            type: 'text',
            description: 'Branch that the commit is on; by default the one that is checked out',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR,
        },
        maintenance: {
            type: 'list',
            description: 'Names of maintenance branches with {range} for 1, 1.x, 1.2, 1.2.x or 1.2.3; by default release/{range}, support/{range}, hotfix/{range} and {range} ending in x',
            pattern: branchPattern,
        },
        range: {
            type: 'text',
            description: 'Versions that the branch may give, such as 1.2.x, whatever its name',
            pattern: 'v?[0-9]{1,9}(\\.([0-9]{1,9}|x)){0,2}',
        },
        build: {
            type: 'text',
            description: 'Build metadata to append after a plus sign',
            pattern: '[0-9A-Za-z][0-9A-Za-z-]{0,63}(\\.[0-9A-Za-z-]{1,64}){0,7}',
        },
        image: {
            type: 'text',
            description: 'Image repository whose tags count as given versions, such as registry.example.com/shop/cart',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir,
        },
        chart: {
            type: 'text',
            description: 'Directory of a Helm chart to version on its own line, from the commits that touch it',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'app-version': {
            type: 'text',
            description: 'The application version for the chart, written to appVersion, which is added where it is missing',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE,
        },
        write: {
            type: 'boolean',
            description: 'Write the version to the chart, every other byte of Chart.yaml as it was',
            default: false,
        },
        scheme: {
            type: 'choice',
            description: 'semver, or krci for the 0.1.0-SNAPSHOT.4 of KubeRocketCI with tags build/0.1.0-SNAPSHOT.4',
            options: ['semver', 'krci'],
            default: 'semver',
        },
        'read-dotenv': {
            type: 'text',
            description: 'KubeRocketCI dotenv file whose BUILD_VERSION and IMAGE_TAG are the version',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'write-dotenv': {
            type: 'text',
            description: 'File to write BUILD_VERSION, BUILD_NUMBER, BUILD_DATE, VCS_TAG and IMAGE_TAG to, as KubeRocketCI names them',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        explain: {
            type: 'boolean',
            description: 'Show how each commit was read and which one decided',
            default: true,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .s,
    },
    outputs: {
        version: 'The version',
        channel: 'The channel that was asked for',
        core: 'The version without prerelease and build metadata',
        changed: 'Whether there is something to release since the last release',
        bump: 'What the commits raise: none, patch, minor or major',
        previous: 'The release that the version was counted from',
        'git-tag': 'Name of the Git tag of the version',
        'oci-tag': 'The version as an image tag, with _ for +',
        'oci-tags': 'The image tag and the floating ones that this release may move, separated by commas',
        'helm-version': 'The version for a Helm chart; Helm itself writes _ for + in a registry',
        labels: 'The OCI annotations version, revision, source and created, as key=value separated by commas',
        'kubernetes-label': 'The version as a value for app.kubernetes.io/version',
        'decided-by': 'The commit and line that decided',
        commit: 'The commit that was versioned',
        reserved: 'Whether the tag stands on the remote, or here, and points at the commit',
    },
});


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction),
  a: () => (/* binding */ main_runCli)
});

// EXTERNAL MODULE: ./lib/src/declaration/names.js
var names = __nccwpck_require__(38541);
// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __nccwpck_require__(27450);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __nccwpck_require__(87132);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
;// CONCATENATED MODULE: ./lib/src/entry/arguments.js



/** Options of the command line besides the inputs, with their descriptions. */
const ownOptions = {
    dotenv: 'File to write the outputs to, as KEY=value lines (a GitLab dotenv report)',
    'dotenv-prefix': 'What stands before the names in that file, such as RC_',
    summary: 'File to write the report to, as Markdown',
    help: 'Show this help',
};
/**
 * Reads `--flag value`, `--flag=value` and bare boolean flags. A list may be given by repeating its flag. Names are
 * not checked here: unknown ones stay in the map, and `parseInputs` refuses them by name. Throws UsageError.
 */
function readArguments(declaration, typed) {
    const options = new Map();
    const stray = [];
    for (const token of tokensOf(declaration, typed)) {
        if (token.kind === 'positional')
            stray.push(unexpected(declaration, token.value, typed[token.index - 1]));
        if (token.kind !== 'option')
            continue;
        const name = token.rawName === '-h' ? 'help' : token.name;
        const value = arguments_valueOf(token, typeOf(declaration, name));
        const before = options.get(name);
        if (before !== undefined && declaration.inputs[name]?.type !== 'list') {
            throw new errors/* UsageError */.eb({ code: 'repeated-flag', where: (0,names/* flag */.Jt)(name), found: 'given twice', fix: 'give it once' });
        }
        options.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    const known = [...options.keys()].every((name) => typeOf(declaration, name) !== undefined);
    // After an unknown flag its value is a stray word; the message names the flag first.
    if (known && stray[0] !== undefined)
        throw stray[0];
    const own = new Set(Object.keys(ownOptions));
    return {
        help: options.has('help'),
        dotenv: emptyAsAbsent(options.get('dotenv')),
        dotenvPrefix: prefixOf(options.get('dotenv-prefix') ?? ''),
        summary: emptyAsAbsent(options.get('summary')),
        inputs: new Map([...options].filter(([name]) => !own.has(name))),
    };
}
function emptyAsAbsent(value) {
    return value === '' ? undefined : value;
}
function prefixOf(prefix) {
    if (/^(?:[A-Z_][A-Z0-9_]{0,63})?$/.test(prefix))
        return prefix;
    throw new errors/* UsageError */.eb({
        code: 'invalid-input',
        where: '--dotenv-prefix',
        expected: 'upper-case letters, digits and underscores',
        found: JSON.stringify(prefix.slice(0, 80)),
    });
}
function tokensOf(declaration, typed) {
    const options = {};
    for (const name of [...Object.keys(declaration.inputs), ...Object.keys(ownOptions)]) {
        options[name] = { type: typeOf(declaration, name) ?? 'string' };
    }
    return (0,external_node_util_.parseArgs)({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
/** Type of a flag's value; undefined for a flag that is not declared. */
function typeOf(declaration, name) {
    if (name === 'help')
        return 'boolean';
    if (Object.hasOwn(ownOptions, name))
        return 'string';
    if (!Object.hasOwn(declaration.inputs, name))
        return undefined;
    return declaration.inputs[name]?.type === 'boolean' ? 'boolean' : 'string';
}
function arguments_valueOf(token, type) {
    if (type !== 'string')
        return token.value ?? 'true';
    const inline = token.inlineValue ?? false;
    if (token.value !== undefined && (inline || !/^-./.test(token.value)))
        return token.value;
    throw new errors/* UsageError */.eb({
        code: 'missing-value',
        where: token.rawName,
        expected: 'a value',
        found: token.value ?? 'nothing',
        fix: `write ${token.rawName}=VALUE`,
    });
}
function unexpected(declaration, value, before) {
    const name = before?.replace(/^--/, '') ?? '';
    const fix = typeOf(declaration, name) === 'boolean'
        ? `write ${(0,names/* flag */.Jt)(name)}=${value}`
        : `write inputs as --name value; krci-deploy ${declaration.name} --help lists them`;
    return new errors/* UsageError */.eb({ code: 'unexpected-argument', found: `unexpected argument ${JSON.stringify(value)}`, fix });
}

// EXTERNAL MODULE: ./lib/src/entry/credentials.js + 2 modules
var entry_credentials = __nccwpck_require__(2950);
// EXTERNAL MODULE: ./lib/src/entry/entry-files.js
var entry_files = __nccwpck_require__(91171);
;// CONCATENATED MODULE: ./lib/src/entry/gitlab-job.js


function isGitlabJob(variables) {
    return variables['GITLAB_CI'] === 'true';
}
/**
 * A job runs under the protection of the environment that GitLab has for it. A job that says one environment to
 * GitLab and another to this tool would enter the second under the approvals of the first. Throws RefusedError.
 */
function guardEnvironment(inputs, variables) {
    const guarded = variables['CI_ENVIRONMENT_NAME'];
    // A question opens nothing, so it may be about any environment.
    if (!isGitlabJob(variables) || guarded === undefined || guarded === '' || inputs['what-if'] === true)
        return;
    for (const name of ['environment', 'to']) {
        const target = inputs[name];
        if (typeof target !== 'string' || target === guarded)
            continue;
        throw new errors/* RefusedError */.fk({
            code: 'environment-mismatch',
            where: (0,names/* flag */.Jt)(name),
            expected: `${guarded}, the environment that GitLab guards this job as`,
            found: target,
            fix: `make the job's environment:name and ${(0,names/* flag */.Jt)(name)} the same`,
        });
    }
}
/**
 * Values that are the name of a variable, `$VERSION` or `${VERSION}`, become the variable's value: a component's
 * inputs are fixed when the pipeline is made, and a version is known only when an earlier job has output it. The shell
 * does not do it, for it takes a missing variable for an empty one. Throws UsageError.
 */
function expandVariables(inputs, variables) {
    if (!isGitlabJob(variables))
        return inputs;
    return new Map([...inputs].map(([name, value]) => [name, expanded(name, value, variables)]));
}
function expanded(name, value, variables) {
    const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(value.trim());
    if (variable === null)
        return value;
    const content = variables[variable[1] ?? variable[2] ?? ''];
    if (content !== undefined && content !== '')
        return content;
    throw new errors/* UsageError */.eb({
        code: 'missing-variable',
        where: (0,names/* flag */.Jt)(name),
        found: `the job has no variable ${value.trim()}`,
        fix: 'set it in the dotenv report of an earlier job that this job needs',
    });
}

;// CONCATENATED MODULE: ./lib/src/base/error-codes/exit-codes.js
/** Every exit code with its meaning, for help and the docs. */
const exitCodes = [
    { exitCode: 0, meaning: 'done, or nothing to do' },
    { exitCode: 1, meaning: 'refused: a gate failed, an environment would be skipped, a tag would move' },
    { exitCode: 2, meaning: 'usage or configuration is wrong' },
    { exitCode: 3, meaning: 'evidence is missing or unreadable' },
    { exitCode: 4, meaning: 'a remote failed after retries' },
    { exitCode: 5, meaning: 'a bug in krci-deploy' },
];

;// CONCATENATED MODULE: ./lib/src/entry/help.js




/** Values that the options of the command line take. */
const ownPlaceholders = {
    dotenv: ' FILE',
    'dotenv-prefix': ' PREFIX',
    summary: ' FILE',
};
/** Secrets come from here and from nowhere else; docs/reference has them too. */
const variables = [
    ['KRCI_DEPLOY_GIT_TOKEN', 'token for Git over HTTPS; in a CI job the platform has one of its own'],
    ['KRCI_DEPLOY_GIT_HOST', 'server that the token is for, such as https://git.example.com; in a CI job its own'],
    ['KRCI_DEPLOY_GIT_USERNAME', 'user name that goes with it (default oauth2)'],
    ['KRCI_DEPLOY_REGISTRY_HOST', 'registry that the next two are for; other registries by docker login'],
    ['KRCI_DEPLOY_REGISTRY_USERNAME', 'user name'],
    ['KRCI_DEPLOY_REGISTRY_PASSWORD', 'password or token'],
    ['DOCKER_AUTH_CONFIG', "several registries at once: the text of docker's config.json"],
    ['KRCI_DEPLOY_INSECURE_REGISTRIES', 'registries besides loopback ones that may be spoken to without TLS'],
    ['KRCI_DEPLOY_SIGNING_KEY', 'ECDSA P-256 private key, PEM, that signs records and verdicts'],
    ['GITHUB_TOKEN, GITLAB_TOKEN', "token for the platform's API: approvals, change requests, commits, tags"],
    ['KRCI_DEPLOY_SONAR_TOKEN', 'token for SonarQube; SONAR_TOKEN when absent'],
    ['KRCI_DEPLOY_PROMETHEUS_TOKEN', 'token for Prometheus; or KRCI_DEPLOY_PROMETHEUS_USERNAME and _PASSWORD'],
    ['KRCI_DEPLOY_CHANGE_TOKEN', 'token for change tickets; or KRCI_DEPLOY_CHANGE_USERNAME and _PASSWORD'],
    ['KRCI_DEPLOY_SONAR_HOST', 'server that the token is for, and no other; so too _PROMETHEUS_HOST and _CHANGE_HOST'],
    ['KRCI_DEPLOY_INSECURE_HOSTS', 'servers of these kinds that may be spoken to without TLS, loopback ones included'],
    ['KRCI_DEPLOY_DEBUG', 'any value: show what is run'],
];
/** Help of the program; `width` in columns. */
function overview(declarations, width) {
    return join([
        fold('krci-deploy promotes one image digest from dev to production through Git.', width),
        'Usage: krci-deploy COMMAND [--input value]...\n       krci-deploy COMMAND --help',
        section('Commands', declarations.map(({ name, summary }) => [name, summary]), width),
        section('Environment', variables, width),
        section('Exit codes', exitCodes.map(({ exitCode, meaning }) => [String(exitCode), meaning]), width),
    ]);
}
/** Help of one command: everything that its declaration says. */
function commandHelp({ name, summary, inputs, outputs }, width) {
    const entries = Object.entries(inputs);
    const required = entries.filter(([, input]) => (0,parse/* isRequired */.gx)(input));
    const optional = entries.filter(([, input]) => !(0,parse/* isRequired */.gx)(input));
    return join([
        fold(`${summary}.`, width),
        fold(`Usage: krci-deploy ${name}${required.map(([input]) => ` ${(0,names/* flag */.Jt)(input)} VALUE`).join('')} [--input value]...`, width - 7).replaceAll('\n', '\n       '),
        section('Required', required.map(rowOf), width),
        section('Optional', optional.map(rowOf), width),
        section('Outputs', Object.entries(outputs), width),
        section('Command line', Object.entries(ownOptions).map(([option, text]) => [
            `${(0,names/* flag */.Jt)(option)}${ownPlaceholders[option] ?? ''}`,
            text,
        ]), width),
    ]);
}
function rowOf([name, input]) {
    return [`${(0,names/* flag */.Jt)(name)}${placeholder(input)}`, `${input.description}${notes(input)}`];
}
function placeholder(input) {
    if (input.type === 'boolean')
        return '';
    if (input.type === 'choice')
        return ` ${input.options.join('|')}`;
    if (input.type === 'number')
        return ' N';
    return input.type === 'list' ? ' A,B' : ' VALUE';
}
function notes(input) {
    const range = input.type === 'number' ? [`${input.minimum} to ${input.maximum}`] : [];
    const hasDefault = 'default' in input && input.default !== undefined && input.default !== false;
    const preset = hasDefault ? [`default ${String(input.default)}`] : [];
    const all = [...range, ...preset];
    return all.length === 0 ? '' : ` (${all.join(', ')})`;
}
/** A heading over two columns; the left one as wide as its widest word that leaves room for the right one. */
function section(heading, rows, width) {
    if (rows.length === 0)
        return '';
    const limit = Math.floor(width * 0.42);
    const left = Math.min(limit, Math.max(...rows.map(([label]) => label.length))) + 4;
    const lines = rows.flatMap(([label, text]) => {
        const folded = fold(text, Math.max(20, width - left)).split('\n');
        const own = label.length + 4 > left ? [`  ${label}`] : [];
        const first = own.length === 0 ? `  ${label}`.padEnd(left) : ' '.repeat(left);
        return [...own, ...folded.map((line, index) => `${index === 0 ? first : ' '.repeat(left)}${line}`.trimEnd())];
    });
    return `${heading}\n${lines.join('\n')}`;
}
function fold(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + word.length + 1 > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].join('\n');
}
function join(parts) {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./lib/src/entry/product.js
var product = __nccwpck_require__(2110);
// EXTERNAL MODULE: ./lib/src/entry/run-step.js
var run_step = __nccwpck_require__(95675);
// EXTERNAL MODULE: ./lib/src/base/clock.js
var clock = __nccwpck_require__(63148);
;// CONCATENATED MODULE: ./lib/src/report/envelope.js
/** Formats the output for machines: one JSON document in one line, and nothing else on standard output. */
function jsonEnvelope(data) {
    return `${JSON.stringify({ schemaVersion: '1', data: data ?? null })}\n`;
}

// EXTERNAL MODULE: ./lib/src/report/text.js
var report_text = __nccwpck_require__(87358);
// EXTERNAL MODULE: ./lib/src/entry/failure.js
var entry_failure = __nccwpck_require__(92387);
// EXTERNAL MODULE: ./lib/src/entry/logs.js
var logs = __nccwpck_require__(78238);
;// CONCATENATED MODULE: ./lib/src/entry/terminal.js







function openTerminal(host, json, scrub) {
    const width = columnsOf(host, 100);
    const err = (text) => host.stderr.write(scrub(text));
    const out = (text) => host.stdout.write(scrub(text));
    const people = json ? err : out;
    return {
        log: logFor(host, err),
        show: (report) => people(paragraphs((0,report_text/* renderText */.S)(report, { width }))),
        headline: (outcome) => people(`${outcome.headline}.\n`),
        result: (outcome) => {
            if (json)
                out(jsonEnvelope(outcome.data));
        },
        failure: (error, outcome) => {
            const failure = (0,entry_failure/* failureOf */.g5)(error);
            err((0,entry_failure/* failureAsText */.Ys)(failure, muting(host)));
            if (json)
                out(failedEnvelope(failure.error, outcome));
            return (0,errors/* exitCodeOf */.FO)(error);
        },
    };
}
/** As `jsonEnvelope`, with `error`; `data` besides when the run has something to show, such as a verdict. */
function failedEnvelope(error, outcome) {
    const content = outcome === undefined ? { error } : { data: outcome.data, error };
    return `${JSON.stringify({ schemaVersion: '1', ...content })}\n`;
}
function paragraphs(...parts) {
    return parts
        .filter((part) => part !== '')
        .map((part) => `${part}\n`)
        .join('');
}
function logFor(host, write) {
    const verbose = isSet(host, 'KRCI_DEPLOY_DEBUG') || host.variables['CI_DEBUG_TRACE'] === 'true';
    if (isGitlabJob(host.variables))
        return (0,logs/* gitlabLog */.Co)(write, verbose, clock/* systemClock */.m);
    const isWatched = !isSet(host, 'CI') && host.variables['TERM'] !== 'dumb';
    return (0,logs/* plainLog */.Ly)(write, verbose, isWatched ? host.stderr.columns : undefined);
}
/** Columns of the terminal, up to `max`; 80 when there is none to ask. */
function columnsOf(host, max) {
    return Math.max(40, Math.min(max, host.stdout.columns ?? (max > 80 ? max : 80)));
}
/** Dims details for debugging, where there are colours (no-color.org). */
function muting(host) {
    const colours = host.stderr.columns !== undefined && !isSet(host, 'NO_COLOR');
    return (text) => (colours ? `\u001B[2m${text}\u001B[22m` : text);
}
function isSet(host, variable) {
    return (host.variables[variable] ?? '') !== '';
}

;// CONCATENATED MODULE: ./lib/src/entry/cli.js












/** `krci-deploy COMMAND …`: runs one command and answers with the exit code. Never throws. */
async function runCli(host, program) {
    const [word, ...typed] = joined(host.arguments, program);
    try {
        if (word === '--version')
            return say(host, `${product/* version */.r}\n`);
        if (word === undefined || ['help', '--help', '-h'].includes(word))
            return showHelp(host, program, typed);
        return await runCommand(host, program, commandNamed(program, word), typed);
    }
    catch (error) {
        return openTerminal(host, asksForJson(typed), (0,entry_credentials/* scrubber */.t)([])).failure(error);
    }
    finally {
        await host.tidy.run();
    }
}
/** A command of two words, such as `records adopt`, has the name `records-adopt`. */
function joined(words, { commands }) {
    const [first, second, ...rest] = words;
    const name = `${first}-${second}`;
    return commands.some(({ declaration }) => declaration.name === name) ? [name, ...rest] : words;
}
function showHelp(host, program, [topic]) {
    const width = columnsOf(host, 80);
    if (topic !== undefined && !topic.startsWith('-')) {
        return say(host, commandHelp(commandNamed(program, topic).declaration, width));
    }
    const declarations = program.commands.map(({ declaration }) => declaration);
    return say(host, overview(declarations, width));
}
function commandNamed({ commands }, word) {
    const found = commands.find(({ declaration }) => declaration.name === word);
    if (found !== undefined)
        return found;
    const names = commands.map(({ declaration }) => declaration.name);
    const near = (0,suggest/* nearest */.p)(word, names);
    throw new errors/* UsageError */.eb({
        code: 'unknown-command',
        found: `there is no command ${JSON.stringify(word.slice(0, 80))}`,
        fix: near === undefined ? `use one of ${names.join(', ')}` : `did you mean ${near}?`,
    });
}
async function runCommand(host, program, command, typed) {
    const { declaration } = command;
    const given = readArguments(declaration, typed);
    if (given.help)
        return say(host, commandHelp(declaration, columnsOf(host, 80)));
    const inputs = (0,parse/* parseInputs */.TL)(declaration, expandVariables(given.inputs, host.variables), names/* flag */.Jt);
    if ('tour' in command)
        return await command.tour(inputs, host, program.openPorts);
    guardEnvironment(inputs, host.variables);
    return await performStep({ host, program, command, inputs, given, credentials: (0,entry_credentials/* readCredentials */.L)(host.variables) });
}
async function performStep(run) {
    const { host, command, inputs, given, credentials } = run;
    const scrub = (0,entry_credentials/* scrubber */.t)(credentials.secrets);
    const terminal = openTerminal(host, inputs['output'] === 'json', scrub);
    let outcome;
    try {
        outcome = await runToOutcome(run, terminal);
        terminal.headline(outcome);
        await (0,entry_files/* writeOutputs */.Kn)(given, outcome, host.directory, terminal.log);
        await (0,entry_files/* writeSummary */.Sy)(given.summary, command.declaration.name, outcome, outcome.failure, host.directory, scrub);
        if (outcome.failure !== undefined)
            return terminal.failure(outcome.failure, outcome);
        terminal.result(outcome);
        return 0;
    }
    catch (error) {
        await (0,entry_files/* writeSummary */.Sy)(given.summary, command.declaration.name, outcome, error, host.directory, scrub).catch(() => { });
        return terminal.failure(error, outcome);
    }
}
async function runToOutcome({ host, program, command, inputs, credentials }, terminal) {
    const workingDirectory = inputs['working-directory'];
    const ports = await program.openPorts({
        variables: host.variables,
        directory: host.directory,
        workingDirectory: typeof workingDirectory === 'string' ? workingDirectory : '.',
        credentials,
        log: terminal.log,
        tidy: host.tidy,
    });
    return await (0,run_step/* runStep */.e)(await command.load(), inputs, ports, (report) => terminal.show(report));
}
function say(host, text) {
    host.stdout.write(text);
    return 0;
}
/** Whether errors found before the inputs are known should be JSON too. */
function asksForJson(typed) {
    return (typed.includes('--output=json') || typed.some((word, index) => word === '--output' && typed[index + 1] === 'json'));
}

// EXTERNAL MODULE: ./lib/src/pipeline/declaration.js
var declaration = __nccwpck_require__(66649);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var dr_verify_declaration = __nccwpck_require__(23761);
// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js + 1 modules
var gate_declaration = __nccwpck_require__(20863);
// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var history_declaration = __nccwpck_require__(89377);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var manifest_bump_declaration = __nccwpck_require__(26549);
// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var promote_declaration = __nccwpck_require__(61853);
// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var protect_declaration = __nccwpck_require__(74842);
// EXTERNAL MODULE: ./lib/src/steps/records-adopt/declaration.js
var records_adopt_declaration = __nccwpck_require__(75564);
// EXTERNAL MODULE: ./lib/src/steps/status/declaration.js
var status_declaration = __nccwpck_require__(86153);
// EXTERNAL MODULE: ./lib/src/steps/version/declaration.js
var version_declaration = __nccwpck_require__(81297);
// EXTERNAL MODULE: ./lib/src/declaration/declare.js
var declare = __nccwpck_require__(76671);
;// CONCATENATED MODULE: ./lib/src/entry/demo-declaration.js

const demo_declaration_declaration = (0,declare/* declare */.x)({
    name: 'demo',
    summary: 'Watch one image travel from dev to production in a temporary directory, without a network',
    inputs: { keep: { type: 'boolean', description: 'Leave the directory for a look', default: false } },
    outputs: {},
});

;// CONCATENATED MODULE: ./lib/src/entry/commands.js











/** Every command, in the order of a promotion. Help, actions, components, stubs and tables of the docs come from it. */
const commands = [
    {
        declaration: version_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3151), __nccwpck_require__.e(6479)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63151))).version,
        action: { icon: 'tag', refuses: 'a number that is taken; history that is not there' },
        page: 'docs/how-to/version.md',
    },
    {
        declaration: gate_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(7094), __nccwpck_require__.e(5349)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17094))).gate,
        action: { icon: 'shield', refuses: 'missing, empty, unreadable, foreign or failing evidence' },
        page: 'docs/how-to/gate.md',
    },
    {
        declaration: promote_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(4240), __nccwpck_require__.e(5774)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64240))).promote,
        action: {
            icon: 'arrow-up-circle',
            refuses: 'a skipped environment, a tag that would move, another digest than was approved',
        },
        page: 'docs/how-to/promote.md',
    },
    {
        declaration: manifest_bump_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(1940), __nccwpck_require__.e(9566), __nccwpck_require__.e(1417)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59566))).manifestBump,
        action: { icon: 'edit-3', refuses: 'an edit that it cannot prove to change the image and nothing else' },
        page: 'docs/how-to/manifests.md',
    },
    {
        declaration: dr_verify_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(9472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89472))).drVerify,
        action: { icon: 'life-buoy', refuses: 'to call proven what it could not check' },
        page: 'docs/how-to/verify-recovery.md',
    },
    {
        declaration: declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(1940), __nccwpck_require__.e(7094), __nccwpck_require__.e(4240), __nccwpck_require__.e(9566), __nccwpck_require__.e(3292)]).then(__nccwpck_require__.bind(__nccwpck_require__, 63292))).promotion,
        action: { icon: 'fast-forward', refuses: 'what any of its three steps refuses, before the first one acts' },
        page: 'docs/how-to/promote.md',
    },
    {
        declaration: status_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(3782), __nccwpck_require__.e(2816)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3782))).status,
        page: 'docs/how-to/see-what-runs.md',
    },
    {
        declaration: history_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(946)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20946))).history,
        page: 'docs/how-to/see-what-runs.md',
    },
    {
        declaration: records_adopt_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(6932)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86932))).recordsAdopt,
        page: 'docs/how-to/rotate-keys.md',
    },
    {
        declaration: protect_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(6560)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39825))).protect,
        page: 'docs/how-to/protect-environments.md',
    },
    {
        declaration: demo_declaration_declaration,
        tour: async (inputs, host, openPorts) => await (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4392), __nccwpck_require__.e(548), __nccwpck_require__.e(3967), __nccwpck_require__.e(5195), __nccwpck_require__.e(3652), __nccwpck_require__.e(8728), __nccwpck_require__.e(1940), __nccwpck_require__.e(7094), __nccwpck_require__.e(4240), __nccwpck_require__.e(9566), __nccwpck_require__.e(3151), __nccwpck_require__.e(3782), __nccwpck_require__.e(5778)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35778))).demo(host, inputs['keep'] === true, openPorts),
        page: 'docs/start/laptop.md',
    },
];
function isActionCommand(command) {
    return 'action' in command && command.action !== undefined;
}
function actionNamed(name) {
    return commands.filter(isActionCommand).find(({ declaration }) => declaration.name === name);
}

;// CONCATENATED MODULE: ./lib/src/entry/host.js
function currentHost() {
    return {
        arguments: process.argv.slice(2),
        variables: process.env,
        directory: process.cwd(),
        stdout: streamOf(process.stdout),
        stderr: streamOf(process.stderr),
        tidy: createTidy(),
    };
}
function streamOf(stream) {
    // A reader that has gone away (`| head`) is no failure of this tool.
    stream.on('error', () => { });
    return { write: (text) => void stream.write(text), columns: stream.isTTY ? stream.columns : undefined };
}
/**
 * Ends the process on SIGINT and SIGTERM with the exit code that shells expect, after saying so and tidying up.
 * Children of the same process group get the signal themselves.
 */
function onInterrupt(host) {
    for (const [signal, number] of [
        ['SIGINT', 2],
        ['SIGTERM', 15],
    ]) {
        process.once(signal, () => {
            host.stderr.write(`\ninterrupted by ${signal}; run it again, it picks up what is there\n`);
            void host.tidy.run().finally(() => process.exit(128 + number));
        });
    }
}
function createTidy() {
    const works = [];
    return {
        add: (work) => void works.push(work),
        run: async () => {
            for (let work = works.pop(); work !== undefined; work = works.pop())
                await work().catch(() => { });
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/main.js



/** Loaded when a step runs: help does not need the world. */
const openPorts = async (surroundings) => (await Promise.all(/* import() */[__nccwpck_require__.e(1940), __nccwpck_require__.e(439)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30439))).openPorts(surroundings);
/** The command line; sets the exit code of the process. */
async function main_runCli() {
    const host = currentHost();
    onInterrupt(host);
    process.exitCode = await runCli(host, { commands: commands, openPorts });
}
/** One action on a GitHub runner; sets the exit code of the process. */
async function runAction(name) {
    const command = actionNamed(name);
    if (command === undefined)
        throw new Error(`no action is called ${name}`);
    const host = currentHost();
    onInterrupt(host);
    const [core, action] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(6421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96421)), __nccwpck_require__.e(/* import() */ 5501).then(__nccwpck_require__.bind(__nccwpck_require__, 25501))]);
    process.exitCode = await action.runAction(command, host, core, openPorts);
}

var __webpack_exports__runAction = __webpack_exports__.C;
var __webpack_exports__runCli = __webpack_exports__.a;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCli as runCli };
