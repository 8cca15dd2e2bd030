import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 41692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 63148:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   Ox: () => (/* binding */ refusalOr),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   hp: () => (/* binding */ undefinedIfRefusedSync),
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
/** As `undefinedIfRefused`, for work that waits for nothing. */
function undefinedIfRefusedSync(read) {
    const result = refusalOr(read);
    return result instanceof RefusedError ? undefined : result;
}
/** Returns the result of `work`, or the refusal that it ends with. */
function refusalOr(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof RefusedError)
            return error;
        throw error;
    }
}


/***/ }),

/***/ 28560:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        found = Reflect.get(found, key);
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ declare)
/* harmony export */ });
/** Keeps literal types, so that `Values` can show which inputs are always there. */
function declare(declaration) {
    return declaration;
}


/***/ }),

/***/ 38541:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
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
/** Returns a command as a person types it. */
function commandWords({ name, typed }) {
    return typed ?? name;
}
/** Returns a name for a dotenv report, which GitLab limits to letters, digits and underscores. */
function dotenvName(name) {
    return name.replaceAll('-', '_').toUpperCase();
}


/***/ }),

/***/ 27450:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        const text = raw.get(name)?.trim() ?? '';
        const other = input.type === 'choice' ? longerNamed(declaration.inputs, name, text) : [];
        values[name] = valueOf(input, text, spelling(name), other.map(spelling));
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was made by its own declaration
    return values;
}
function refuseUnknown(declaration, raw, spelling) {
    const known = Object.keys(declaration.inputs);
    for (const name of raw.keys()) {
        if (known.includes(name))
            continue;
        const found = `${declaration.name} has no input ${quotedValue(spelling(name))}`;
        const near = inputsNear(name, known).map(spelling);
        const fix = near.length === 0 ? `krci-deploy ${declaration.name} --help lists them` : `did you mean ${near.join(' or ')}?`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({ code: 'unknown-input', found, fix });
    }
}
/** Inputs that a name may stand for: one that is near, or for a letter those that begin with it. */
function inputsNear(name, known) {
    if (name.length === 1)
        return known.filter((one) => one.startsWith(name)).slice(0, 4);
    const near = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known) ?? known.find((one) => shareWords(one, name));
    return near === undefined ? [] : [near];
}
/** Whether one name begins or ends with the other, such as `env` and `environment`, `image-digest` and `digest`. */
function shareWords(declared, typed) {
    const [long, short] = declared.length > typed.length ? [declared, typed] : [typed, declared];
    return short.length > 2 && (long.startsWith(short) || long.endsWith(`-${short}`));
}
/** Inputs whose names end with this one's and that take the text, such as `evidence-commit` for a commit in `commit`. */
function longerNamed(inputs, name, text) {
    return Object.entries(inputs)
        .filter(([other, input]) => other.endsWith(`-${name}`) && input.type === 'text' && matchesWhole(input.pattern, text))
        .map(([other]) => other);
}
/** `others`: the inputs that the text may be for, as they are typed. */
function valueOf(input, text, label, others) {
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
        return choiceOf(input, text, label, others);
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
        throw invalid(label, (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input), quotedValue(text));
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
        if (!matchesWhole(input.pattern, item)) {
            const lower = item.toLowerCase();
            const fix = matchesWhole(input.pattern, lower) ? `write ${lower}` : undefined;
            throw invalid(label, `a list of ${(0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(input)}`, quotedValue(item), fix);
        }
    }
    return items;
}
function choiceOf(input, text, label, others) {
    if (input.options.includes(text))
        return text;
    const near = (0,_base_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(text, input.options) ?? others.join(' or ');
    const fix = near === '' ? undefined : `did you mean ${near}?`;
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
/**
 * Describes the texts that an input accepts, as the noun phrase of a message: never the regular expression.
 * A pattern of one input alone is told by the input's description.
 */
function inWords({ pattern, description }) {
    return words[pattern] ?? `${description.slice(0, 1).toLowerCase()}${description.slice(1)}`;
}


/***/ }),

/***/ 96271:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V3: () => (/* binding */ isScene),
/* harmony export */   ai: () => (/* binding */ scenes),
/* harmony export */   tW: () => (/* binding */ sceneNames)
/* harmony export */ });
/** Every scene, the first by default. A new one is a file beside this one and an entry here. */
const scenes = {
    tour: {
        shows: 'one image travels from dev to production, and what must not is refused',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(855), __nccwpck_require__.e(2401), __nccwpck_require__.e(573), __nccwpck_require__.e(2889), __nccwpck_require__.e(565), __nccwpck_require__.e(7002), __nccwpck_require__.e(5783), __nccwpck_require__.e(2741)]).then(__nccwpck_require__.bind(__nccwpck_require__, 62741))).runDemo,
    },
    topology: {
        shows: 'pull requests that lower replicas in production, or let the platform reach it, are refused',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(3243), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6400), __nccwpck_require__.e(2751), __nccwpck_require__.e(9266), __nccwpck_require__.e(5750), __nccwpck_require__.e(1045), __nccwpck_require__.e(5179), __nccwpck_require__.e(9878), __nccwpck_require__.e(7989)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7989))).showTopology,
    },
    recovery: {
        shows: 'a registry and a cluster are lost, and what comes back is proven or named',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(2401), __nccwpck_require__.e(565), __nccwpck_require__.e(5840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78405))).showRecovery,
    },
    canary: {
        shows: 'a release takes a quarter of the traffic by commits, and a metric takes it back',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(5419), __nccwpck_require__.e(855), __nccwpck_require__.e(1940), __nccwpck_require__.e(573), __nccwpck_require__.e(6227), __nccwpck_require__.e(3763), __nccwpck_require__.e(9653), __nccwpck_require__.e(1641)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11641))).showCanary,
    },
    migration: {
        shows: 'a release that drops what the running one reads is refused, and so is SQL that cannot be judged',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2889), __nccwpck_require__.e(8952)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8952))).showMigration,
    },
};
const sceneNames = Object.keys(scenes).filter((name) => isScene(name));
function isScene(name) {
    return Object.hasOwn(scenes, name);
}


/***/ }),

/***/ 88449:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readArguments),
/* harmony export */   r: () => (/* binding */ ownOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38541);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1559);



/** Options of the command line besides the inputs, with their descriptions. */
const ownOptions = {
    dotenv: 'File to write the outputs to, as KEY=value lines (a GitLab dotenv report)',
    'dotenv-prefix': 'What stands before the names in that file, such as RC_',
    results: 'Directory to write each output to as a file of its name (results of a Tekton Task)',
    summary: 'File to write the report to, as Markdown; in a merge request of GitLab it is a note, too',
    help: 'Show this help',
};
/** Names of one thing: promote goes `to` where other commands have an `environment`. */
const synonyms = { environment: 'to', to: 'environment' };
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
        const name = token.rawName === '-h' ? 'help' : declaredName(declaration, token.name);
        const value = valueOf(token, typeOf(declaration, name));
        const before = options.get(name);
        if (before !== undefined && declaration.inputs[name]?.type !== 'list') {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'repeated-flag', where: (0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(name), found: 'given twice', fix: 'give it once' });
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
        results: emptyAsAbsent(options.get('results')),
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
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-input',
        where: '--dotenv-prefix',
        expected: 'upper-case letters, digits and underscores',
        found: JSON.stringify(prefix.slice(0, 80)),
    });
}
function tokensOf(declaration, typed) {
    const options = {};
    for (const name of [...Object.keys(declaration.inputs), ...Object.keys(ownOptions), ...Object.keys(synonyms)]) {
        options[name] = { type: typeOf(declaration, declaredName(declaration, name)) ?? 'string' };
    }
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
/** A synonym counts where the command has no input of that name itself. */
function declaredName({ inputs }, name) {
    const other = synonyms[name];
    return other !== undefined && !Object.hasOwn(inputs, name) && Object.hasOwn(inputs, other) ? other : name;
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
function valueOf(token, type) {
    if (type !== 'string')
        return token.value ?? 'true';
    const inline = token.inlineValue ?? false;
    if (token.value !== undefined && (inline || !/^-./.test(token.value)))
        return token.value;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
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
        ? `write ${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(name)}=${value}`
        : `write inputs as --name value; krci-deploy ${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_2__/* .commandWords */ .Bl)(declaration)} --help lists them`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({ code: 'unexpected-argument', found: `unexpected argument ${JSON.stringify(value)}`, fix });
}


/***/ }),

/***/ 2950:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readCredentials),
  t: () => (/* binding */ scrubber)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: ./lib/src/registry/auth/docker-config.js + 1 modules
var docker_config = __nccwpck_require__(35599);
// EXTERNAL MODULE: ./lib/src/platform/detect.js
var detect = __nccwpck_require__(89249);
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
        argocd: {
            token: tokenFrom(read, 'KRCI_DEPLOY_ARGOCD_TOKEN') ?? tokenFrom(read, 'ARGOCD_AUTH_TOKEN'),
            home: homeFrom(read, 'KRCI_DEPLOY_ARGOCD_HOST'),
        },
        kubernetes: {
            token: tokenFrom(read, 'KRCI_DEPLOY_KUBERNETES_TOKEN'),
            home: homeFrom(read, 'KRCI_DEPLOY_KUBERNETES_HOST'),
        },
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
    const tokens = [
        'GITHUB_TOKEN',
        'GH_TOKEN',
        'GITLAB_TOKEN',
        'CI_JOB_TOKEN',
        'KRCI_DEPLOY_API_TOKEN',
        'KRCI_DEPLOY_EVIDENCE_TOKEN',
        'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
        ...detect/* idTokenVariables */.ed,
    ].flatMap((name) => read(name) ?? []);
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf)
/* harmony export */ });
/* unused harmony exports dotenvReport, taskResults */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1559);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(12560);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(92387);
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(38541);
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(35193);







/** Writes `--dotenv` and `--results`. Throws UsageError when a file cannot be written. */
async function writeOutputs({ dotenv, dotenvPrefix, results }, outcome, directory, log) {
    if (dotenv !== undefined) {
        const { text, left } = dotenvReport(outcome.outputs, dotenvPrefix);
        if (left.length > 0)
            log.warn(`--dotenv: ${left.join(', ')} left out, a dotenv report holds 5 KiB`);
        await write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, dotenv), text, '--dotenv');
    }
    if (results !== undefined)
        await writeResults((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, results), outcome.outputs, log);
}
/** A result that is missing fails whoever reads it, so that one which is too long is there and empty. */
async function writeResults(directory, outputs, log) {
    const { fitting, left } = taskResults(outputs);
    if (left.length > 0) {
        log.warn(`--results: ${left.join(', ')} left empty, the results of a Task hold 4 KiB; take them from --output json`);
    }
    const files = Object.keys(outputs).map((name) => write((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), fitting[name] ?? '', '--results'));
    await Promise.all(files);
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
    const isSaid = outcome?.isExplained === true && outcome.failure === error;
    const failed = error === undefined || isSaid ? '' : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMarkdown */ .G)((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureAsReport */ .vO)((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g5)(error), step));
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
 * Returns outputs as a dotenv report (`artifacts:reports:dotenv`): a variable a line, no line breaks in values, no quotes
 * around them, which GitLab would keep. An empty output has no line: in later jobs it would beat what the pipeline says.
 */
function dotenvReport(outputs, prefix = '') {
    const lineOf = (name, value) => `${prefix}${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_5__/* .dotenvName */ .ey)(name)}=${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(value)}\n`;
    const said = Object.fromEntries(Object.entries(outputs).filter(([, value]) => (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(value) !== ''));
    const { kept, left } = chosen(said, lineOf, maxBytes);
    return { text: kept.map(([name, value]) => lineOf(name, value)).join(''), left };
}
/** Chooses outputs, in their order, whose texts together have at most `limit` bytes. */
function chosen(outputs, textOf, limit) {
    const kept = [];
    const left = [];
    let bytes = 0;
    for (const [name, value] of Object.entries(outputs)) {
        const size = Buffer.byteLength(textOf(name, value));
        if (bytes + size > limit)
            left.push(name);
        else {
            kept.push([name, value]);
            bytes += size;
        }
    }
    return { kept, left };
}
/**
 * Kubernetes takes 4,096 bytes of a container's last words, in which Tekton writes the results as JSON; the rest is for
 * what Tekton adds itself ("Emitting results" of its documentation).
 */
const maxResultBytes = 3_500;
/** Chooses the outputs that fit into the results of a Task, in their order. */
function taskResults(outputs) {
    const { kept, left } = chosen(outputs, resultText, maxResultBytes);
    return { fitting: Object.fromEntries(kept), left };
}
/** A result as Tekton writes it, and what stands between two. */
function resultText(key, value) {
    return `${JSON.stringify({ key, value, type: 1 })},`;
}


/***/ }),

/***/ 92387:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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

/***/ 45872:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ guardEnvironment),
/* harmony export */   BQ: () => (/* binding */ isGitlabJob),
/* harmony export */   i7: () => (/* binding */ expandVariables)
/* harmony export */ });
/* harmony import */ var _declaration_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38541);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);


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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'environment-mismatch',
            where: (0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(name),
            expected: `${guarded}, the environment that GitLab guards this job as`,
            found: target,
            fix: `make the job's environment:name and ${(0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(name)} the same`,
        });
    }
}
/**
 * Puts the values of variables in the place of their names, `$VERSION` or `${VERSION}`, once and in any part of an input:
 * a component's inputs are fixed when the pipeline is made, and a version is known only when an earlier job has output it.
 * The shell does not do it, for it takes a missing variable for an empty one. What comes out is judged by the input's
 * pattern. Throws UsageError.
 */
function expandVariables(inputs, variables) {
    if (!isGitlabJob(variables))
        return inputs;
    return new Map([...inputs].map(([name, value]) => [name, expanded(name, value, variables)]));
}
function expanded(name, value, variables) {
    return value.replace(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g, (variable, plain, braced) => {
        const content = variables[plain ?? braced ?? ''];
        if (content !== undefined && content !== '')
            return content;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'missing-variable',
            where: (0,_declaration_names_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(name),
            found: `the job has no variable ${variable}`,
            fix: 'set it in the dotenv report of an earlier job that this job needs',
        });
    });
}


/***/ }),

/***/ 78238:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ gitlabLog),
/* harmony export */   Ly: () => (/* binding */ plainLog),
/* harmony export */   QL: () => (/* binding */ githubLog),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* harmony import */ var _report_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);

const eraseLine = '\r\u001B[K';
/** Goes up to the line before, and erases it (ECMA-48, CUU and EL). */
const eraseLineAbove = '\u001B[A\u001B[K';
/** Lines of a status: those that go out of a terminal at its top cannot be erased. */
const maxStatusLines = 10;
/** Lines on stderr. `verbose` shows debug lines too; `columns` is the width of the terminal. */
function plainLog(write, verbose, columns) {
    let shown = 0;
    const say = (text, lines) => {
        write(`${shown === 0 ? '' : `${eraseLine}${eraseLineAbove.repeat(shown - 1)}`}${text}`);
        shown = lines;
    };
    const line = (prefix) => (message) => say(`${prefix}${(0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(message)}\n`, 0);
    const status = (width) => (message) => {
        const lines = message === '' ? [] : message.split('\n').slice(0, maxStatusLines);
        say(lines.map((one) => (0,_report_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(one).slice(0, width - 1)).join('\n'), lines.length);
    };
    return {
        ...(columns === undefined ? {} : { status: status(columns) }),
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** GENERATED from package.json by `npm run generate`. */
const version = '0.1.0';


/***/ }),

/***/ 95675:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ boundsOf),
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/** Returns the bounds of a run in space and time, as its inputs name them. */
function boundsOf(inputs) {
    const { 'working-directory': directory, timeout } = inputs;
    return {
        workingDirectory: typeof directory === 'string' ? directory : '.',
        ...(typeof timeout === 'string' && { timeout }),
    };
}
/** Plans and, unless it is a dry run, carries the plan out; shows the step's result. */
async function runStep(step, inputs, ports, show) {
    const plan = await step.plan(inputs, ports);
    const described = step.describe(plan);
    const dryRun = inputs['dry-run'] === true;
    if (dryRun || step.shows === 'plan')
        show(described);
    if (dryRun)
        return rehearsal(step, plan, described, ports, show);
    const outcome = await step.execute(plan, ports);
    // The findings of a failed step are shown whatever its kind: they say what to do.
    if (step.shows === 'finding' || outcome.failure !== undefined)
        show(outcome.report);
    return outcome;
}
/** A step that rehearses says what it found; its plan is beside that in the data. */
async function rehearsal(step, plan, described, ports, show) {
    const planned = rehearsed(step.declaration, described, step.data?.(plan));
    if (step.rehearse === undefined)
        return planned;
    const outcome = await step.rehearse(plan, ports);
    // A plan that is the finding itself has been shown.
    if (JSON.stringify(outcome.report) !== JSON.stringify(described))
        show(outcome.report);
    return { ...outcome, data: Object.assign({}, planned.data, outcome.data) };
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

/***/ 14660:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ columnsOf),
  j: () => (/* binding */ openTerminal)
});

// EXTERNAL MODULE: ./lib/src/base/clock.js
var clock = __nccwpck_require__(63148);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
;// CONCATENATED MODULE: ./lib/src/report/envelope.js
/** Formats the output for machines: one JSON document in one line, and nothing else on standard output. */
function jsonEnvelope(data) {
    return `${JSON.stringify({ schemaVersion: '1', data: data ?? null })}\n`;
}

// EXTERNAL MODULE: ./lib/src/report/text.js
var report_text = __nccwpck_require__(87358);
// EXTERNAL MODULE: ./lib/src/entry/failure.js
var entry_failure = __nccwpck_require__(92387);
// EXTERNAL MODULE: ./lib/src/entry/gitlab-job.js
var gitlab_job = __nccwpck_require__(45872);
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
    if ((0,gitlab_job/* isGitlabJob */.BQ)(host.variables))
        return (0,logs/* gitlabLog */.Co)(write, verbose, clock/* systemClock */.m);
    const isWatched = !isSet(host, 'CI') && host.variables['TERM'] !== 'dumb';
    return (0,logs/* plainLog */.Ly)(write, verbose, isWatched ? host.stderr.columns : undefined);
}
/**
 * Columns to write in: what COLUMNS asks for (POSIX, 8.3), up to 400; else those of the terminal, up to `max`; else
 * `max`, and at least 80. Never below 40.
 */
function columnsOf(host, max) {
    const asked = host.variables['COLUMNS'] ?? '';
    if (/^[1-9]\d{0,5}$/.test(asked))
        return Math.max(40, Math.min(400, Number(asked)));
    return Math.max(40, Math.min(max, host.stdout.columns ?? Math.max(max, 80)));
}
/** Dims details for debugging, where there are colours (no-color.org). */
function muting(host) {
    const colours = host.stderr.columns !== undefined && !isSet(host, 'NO_COLOR');
    return (text) => (colours ? `\u001B[2m${text}\u001B[22m` : text);
}
function isSet(host, variable) {
    return (host.variables[variable] ?? '') !== '';
}


/***/ }),

/***/ 67362:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ formatNames)
/* harmony export */ });
/** GENERATED from src/evidence/formats.ts by `npm run generate`. */
// prettier-ignore
const formatNames = {
    sarif: 'SARIF 2.1.0 or GitLab SAST or secret detection',
    coverage: 'LCOV, Cobertura, JaCoCo, Clover, OpenCover, Go profile, Istanbul JSON, SimpleCov JSON, coverage.py JSON, gcovr JSON, SonarQube generic coverage or llvm-cov JSON',
    junit: 'JUnit, TRX, NUnit, xUnit.net v2, SonarQube generic tests, TAP, go test JSON or Tekton TaskRun or PipelineRun',
    vulnerabilities: 'Trivy JSON, Grype JSON, CycloneDX JSON, CycloneDX XML, SARIF, GitLab dependency or container scanning, Snyk JSON, osv-scanner JSON, npm audit JSON, pip-audit JSON, Dependency-Check JSON or Dependency-Check XML',
    performance: 'k6 summary, JMeter statistics or JMeter aggregate report',
    vex: 'OpenVEX or CycloneDX with an analysis',
};


/***/ }),

/***/ 1046:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ matchesPath),
/* harmony export */   Hj: () => (/* binding */ matchesName),
/* harmony export */   _W: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/**
 * Tells whether items match a pattern in which a star stands for any number of them. After a mismatch only the last
 * star is tried again, so no pattern can take more than the product of both lengths.
 */
function matchesWildcard(pattern, items, isAny, fits) {
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let i = 0; i < items.length;) {
        const [piece, item] = [pattern[p], items[i]];
        if (piece !== undefined && isAny(piece)) {
            star = p;
            restart = i;
            p += 1;
        }
        else if (piece !== undefined && item !== undefined && fits(piece, item)) {
            p += 1;
            i += 1;
        }
        else if (star >= 0) {
            p = star + 1;
            restart += 1;
            i = restart;
        }
        else
            return false;
    }
    return Array.from(pattern)
        .slice(p)
        .every((piece) => isAny(piece));
}
/** Matches `*` and `?` within one name of a path; names that begin with a dot match only where the pattern does. */
function matchesName(pattern, name) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    return matchesWildcard(pattern, name, isStar, (piece, character) => piece === '?' || piece === character);
}
/** Matches `*` within one part of a path, `**` for any number of parts. */
function matchesPath(pattern, path) {
    return matchesWildcard(pattern.split('/'), path.split('/'), (part) => part === '**', matchesPart);
}
function matchesPart(pattern, part) {
    return matchesWildcard(Array.from(pattern), Array.from(part), isStar, (a, b) => a === b);
}
function isStar(character) {
    return character === '*';
}


/***/ }),

/***/ 34380:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ recoveryChecks),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   ge: () => (/* binding */ isExternal),
/* harmony export */   s3: () => (/* binding */ objectivesOf),
/* harmony export */   xx: () => (/* binding */ drillMaxAge)
/* harmony export */ });
/* harmony import */ var _files_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1046);

/** Names of the checks of `dr-verify`; each is an entry of the table in `recovery/checks.ts`. */
const recoveryChecks = [
    'image',
    'replica',
    'mirror',
    'closure',
    'schedule',
    'failure-domain',
    'backup',
    'drill',
    'identity',
    'secrets',
    'live-state',
    'version-safety',
    'empty-restore',
    'plan',
];
/** Oldest drill that counts where the flow does not say: a quarter, and a week to be late. */
const drillMaxAge = '100d';
/** Words of `places` besides addresses. */
const placeWords = ['git', 'registry', 'replica', 'mirror', 'identity', 'secrets'];
/** Objectives of an environment or application: its own, else the default ones. */
function objectivesOf({ objectives: declared = {}, rpo: shortRpo, rto: shortRto }, ...names) {
    const found = [...names, 'default'].flatMap((name) => (Object.hasOwn(declared, name) ? (declared[name] ?? []) : []));
    const own = [...found, { rpo: shortRpo, rto: shortRto }];
    const first = (key) => own.find((one) => one[key] !== undefined)?.[key];
    const [ownRpo, ownRto] = [first('rpo'), first('rto')];
    return { ...(ownRpo !== undefined && { rpo: ownRpo }), ...(ownRto !== undefined && { rto: ownRto }) };
}
/** Whether an object's name is one of an external; `*` stands for any text within a part. */
function isExternal(name, { object: pattern }) {
    const parts = pattern.split('/');
    const own = name.split('/');
    return parts.length === own.length && parts.every((part, index) => matchesText(part, own[index] ?? ''));
}
function matchesText(pattern, value) {
    return (0,_files_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._W)(pattern, value, (piece) => piece === '*', (piece, character) => piece === character);
}


/***/ }),

/***/ 19846:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(76671);
/* harmony import */ var _steps_common_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42821);
/* harmony import */ var _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(26549);
/* harmony import */ var _steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(37885);
/* harmony import */ var _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(61853);





/**
 * The root action: the inputs of its three steps under their own names. An input that a step declares is here too,
 * unless it is left out below.
 */
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_4__/* .declare */ .x)({
    name: 'promotion',
    summary: 'GitOps promotion of one version into one environment: gate, promote and manifest-bump in one process',
    inputs: {
        application: { ..._steps_gate_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaration */ .H.inputs.application, description: 'Application of the flow', required: true },
        environment: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.to,
            description: 'Environment to promote into; outside GitHub and GitLab a pattern such as prod-* takes each that it names, one after the other',
            required: true,
        },
        'max-parallel': {
            type: 'number',
            description: 'Environments of a wave that are promoted at the same time',
            minimum: 1,
            maximum: 8,
            default: 1,
        },
        version: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.version,
        ...without(_steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs, 
        // Copies between references, sets and automatic promotion have no one environment with a gate.
        ['destination', 'replicas', 'floating', 'allow-move', 'auto', 'plan-matrix', 'resolve'], 
        // The pipeline sets them: the environment, the commit of the gate.
        ['to', 'from', 'source-commit'], ['payload-file'], ['application', 'version']),
        set: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.set,
            description: 'File with the version of the application among others, in the place of version: {"cart":{"imageTag":"1.3.0"}} as KubeRocketCI hands it on',
        },
        rollback: {
            ..._steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.rollback,
            description: 'Go back to a version, or digest, that a record shows to have run in the environment; of its gate only the approval is asked',
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
        ['min-line-coverage', 'min-branch-coverage', 'min-file-coverage', 'max-coverage-fall'], ['min-changed-line-coverage', 'min-measured-lines'], ['max-errors', 'max-warnings', 'max-notes', 'max-failed-tests', 'min-tests', 'max-evidence-age'], ['max-sast-critical', 'max-sast-high', 'max-sast-medium', 'max-sast-low'], ['max-critical', 'max-high', 'max-medium', 'max-low'], ['sarif-baseline', 'coverage-baseline', 'baseline-commit'], ['vex', 'export-sarif', 'export-vex'], 
        // A question opens nothing; where the flow has records, a promotion records its verdict anyway.
        ['what-if', 'policy', 'record'], ['application', 'environment', 'rollback']),
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
        ..._steps_common_js__WEBPACK_IMPORTED_MODULE_0__/* .common */ .sh,
        timeout: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.inputs.timeout,
    },
    outputs: {
        verdict: 'pass, warn, fail or error; only pass and warn open the gate; empty for a rollback that asks for none; not-asked in a dry run',
        digest: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.digest,
        reference: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.reference,
        version: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.version,
        record: _steps_promote_declaration_js__WEBPACK_IMPORTED_MODULE_3__/* .declaration */ .H.outputs.record,
        commit: _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs.commit,
        'change-request': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs['change-request'],
        'synced-at': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs['synced-at'],
        'healthy-at': _steps_manifest_bump_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaration */ .H.outputs['healthy-at'],
        changed: 'true when the registry or the GitOps repository was changed',
        environments: 'Environments of a wave that were promoted into, comma-separated',
        failed: 'Environments of a wave whose promotion failed, comma-separated; those behind them were not tried',
        waiting: 'Environments of a wave that are left for a further run, comma-separated',
    },
});
/** Returns the inputs of a step but those that the pipeline gives itself or has no use for. */
function without(inputs, ...left) {
    const names = new Set(left.flat());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which names there are
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.has(name)));
}


/***/ }),

/***/ 89249:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ gitlabFacts),
/* harmony export */   ed: () => (/* binding */ idTokenVariables),
/* harmony export */   li: () => (/* binding */ detectPlatform)
/* harmony export */ });
/* unused harmony export githubFacts */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);

/**
 * Reads the facts of the platform from the variables.
 * Throws UsageError when they contradict each other.
 */
function detectPlatform(variables) {
    if (variables['GITHUB_ACTIONS'] === 'true')
        return githubFacts(variables);
    if (variables['GITLAB_CI'] === 'true')
        return gitlabFacts(variables);
    const value = reader(variables);
    const ci = value('CI');
    const run = ci === undefined || ci === 'false' ? {} : { isJob: true };
    return { kind: 'local', run, idTokens: idTokensIn(value) };
}
/**
 * Reads GitHub's default variables ("Variables reference").
 * The token is GITHUB_TOKEN, or GH_TOKEN as in GitHub's CLI.
 */
function githubFacts(variables) {
    const value = reader(variables);
    const serverUrl = baseUrl('GITHUB_SERVER_URL', value('GITHUB_SERVER_URL') ?? 'https://github.com');
    const repository = value('GITHUB_REPOSITORY');
    const runId = wholeNumber(value('GITHUB_RUN_ID'));
    const attempt = wholeNumber(value('GITHUB_RUN_ATTEMPT'));
    const run = {
        url: repository === undefined || runId === undefined
            ? undefined
            : `${serverUrl}/${repository}/actions/runs/${runId}${attempt === undefined ? '' : `/attempts/${attempt}`}`,
        actor: value('GITHUB_TRIGGERING_ACTOR') ?? value('GITHUB_ACTOR'),
        firstActor: value('GITHUB_ACTOR'),
        targetBranch: value('GITHUB_BASE_REF') ?? queuedFor(value('GITHUB_REF')),
        repository,
        commit: commitIn(value('GITHUB_SHA')),
        ref: refIn(value('GITHUB_REF')),
    };
    return {
        kind: 'github',
        apiUrl: baseUrl('GITHUB_API_URL', value('GITHUB_API_URL') ?? 'https://api.github.com'),
        serverUrl,
        run,
        token: value('GITHUB_TOKEN') ?? value('GH_TOKEN'),
        evidenceToken: value('KRCI_DEPLOY_EVIDENCE_TOKEN'),
        runId,
        idToken: idTokenRequest(value),
        runner: value('RUNNER_NAME'),
    };
}
/** Reads GitLab's predefined variables; the token is GITLAB_TOKEN, else the job's own. */
function gitlabFacts(variables) {
    const value = reader(variables);
    const serverUrl = baseUrl('CI_SERVER_URL', value('CI_SERVER_URL') ?? 'https://gitlab.com');
    const access = value('GITLAB_TOKEN');
    const run = {
        url: value('CI_JOB_URL') ?? value('CI_PIPELINE_URL'),
        actor: value('GITLAB_USER_LOGIN'),
        environment: value('CI_ENVIRONMENT_NAME'),
        targetBranch: value('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
        repository: value('CI_PROJECT_PATH'),
        commit: commitIn(value('CI_COMMIT_SHA')),
        ref: refIn(`refs/heads/${value('CI_COMMIT_BRANCH') ?? ''}`) ?? refIn(`refs/tags/${value('CI_COMMIT_TAG') ?? ''}`),
    };
    return {
        kind: 'gitlab',
        serverUrl,
        run,
        token: access ?? value('CI_JOB_TOKEN'),
        tokenKind: access === undefined ? 'job' : 'access',
        jobId: wholeNumber(value('CI_JOB_ID')),
        jobToken: value('CI_JOB_TOKEN'),
        idTokens: idTokensIn(value),
    };
}
/** Reads the variables that GitHub sets where the job has `id-token: write`. */
function idTokenRequest(value) {
    const [url, secret] = [value('ACTIONS_ID_TOKEN_REQUEST_URL'), value('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    return url === undefined || secret === undefined || !URL.canParse(url) ? undefined : { url, secret };
}
/** Variables for GitLab's `id_tokens`: one for Sigstore, as its other clients read it, and one for us. */
const idTokenVariables = ['SIGSTORE_ID_TOKEN', 'KRCI_DEPLOY_ID_TOKEN'];
function idTokensIn(value) {
    const found = idTokenVariables.flatMap((name) => value(name) ?? []);
    return found.length === 0 ? undefined : found;
}
/** Returns the target of a merge queue's branch, `gh-readonly-queue/<target>/pr-<number>-<commit>`. */
function queuedFor(ref) {
    return /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref ?? '')?.[1];
}
function reader(variables) {
    return (name) => {
        const value = variables[name]?.trim();
        return value === '' ? undefined : value;
    };
}
/**
 * Returns the URL without credentials, query and closing slash.
 * Errors do not repeat the value: it may hold a password.
 */
function baseUrl(variable, value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb({
            code: 'invalid-platform-url',
            where: variable,
            expected: 'an http or https URL without credentials',
            found: 'something else',
            fix: 'unset it or correct it',
        });
    }
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
function commitIn(value) {
    return value !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}
/** Takes branches and tags; the merge of a change request is neither. */
function refIn(value) {
    return value !== undefined && /^refs\/(?:heads|tags)\/./.test(value) ? value : undefined;
}
function wholeNumber(value) {
    return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
}


/***/ }),

/***/ 28981:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   L1: () => (/* binding */ passwords),
/* harmony export */   Lm: () => (/* binding */ hostAndPath),
/* harmony export */   U7: () => (/* binding */ credentialsNeeded),
/* harmony export */   _5: () => (/* binding */ anonymous),
/* harmony export */   aq: () => (/* binding */ wrongCredentials),
/* harmony export */   kw: () => (/* binding */ howToCorrect)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1559);

const anonymous = { find: () => Promise.resolve(undefined) };
function passwords(pairs) {
    return {
        find: (host) => {
            if (pairs.some((pair) => pair.host === undefined))
                return Promise.reject(hostless(host));
            const pair = pairs.find((candidate) => sameHost(candidate.host ?? '', host));
            if (pair !== undefined) {
                return Promise.resolve({ kind: 'password', username: pair.username, password: pair.password });
            }
            return Promise.resolve(pairs.length === 0 ? undefined : { kind: 'unavailable', error: ofOthers(host, pairs) });
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
/** Makes the error for a registry that asks for a password where there are only those of others. */
function ofOthers(host, pairs) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'credentials-needed',
        where: host,
        expected: 'a username and password for it',
        found: `those of ${pairs.map((pair) => pair.host).join(', ')} alone`,
        fix: howToLogIn,
    });
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
const howToCorrect = 'correct KRCI_DEPLOY_REGISTRY_HOST, _USERNAME and _PASSWORD, or DOCKER_AUTH_CONFIG, or run docker login again';
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
function wrongCredentials(registry) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        code: 'wrong-credentials',
        where: registry,
        found: 'does not accept the credentials for it',
        fix: howToCorrect,
    });
}


/***/ }),

/***/ 35599:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


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
const maxWaitMs = 60_000;
/**
 * Runs `docker-credential-<helper> get` for a server, as docker does: the server on standard input, JSON on standard
 * output, no shell. Undefined when the helper has no credentials for it.
 * @throws UsageError for a helper that is none or is missing, RemoteError for one that fails.
 */
async function askHelper(helper, server, { environment, left }) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-credential-helper',
            where: "docker's config.json",
            expected: 'the name of a credential helper',
            found: `"${helper}"`,
        });
    }
    const program = `docker-credential-${helper}`;
    const waitMs = Math.min(maxWaitMs, left?.() ?? maxWaitMs);
    const { exitCode, isLate, output, complaint } = await run(program, server, environment, waitMs);
    if (isLate) {
        const found = `gave no answer about ${server} within ${Math.ceil(waitMs / 1000)} s`;
        throw new errors/* RemoteError */.Hi({ code: 'credential-helper-failed', where: program, found });
    }
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
function run(program, input, env, waitMs) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, ['get'], { ...(env === undefined ? {} : { env }), stdio: 'pipe' });
        let isLate = false;
        const timer = setTimeout(() => {
            isLate = true;
            stop(child);
        }, waitMs);
        const output = [];
        const complaint = [];
        let size = 0;
        const keep = (chunks) => (chunk) => {
            size += chunk.length;
            if (size > maxAnswerBytes)
                stop(child);
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
            resolve({ exitCode: code ?? 1, isLate, output: outputText(output), complaint: outputText(complaint) });
        });
        child.stdin.end(`${input}\n`);
    });
}
/** Stops a helper, and reading from it: it is often a script, and what that has started would hold its output open. */
function stop(child) {
    child.kill('SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
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
 * missing file has none. `surroundings` are those of credential helpers.
 */
function dockerConfig(directory, surroundings = {}) {
    if (directory === undefined)
        return credentials/* anonymous */._5;
    const path = (0,external_node_path_.join)(directory, 'config.json');
    return configCredentials({ where: path, code: 'broken-docker-config', read: () => readConfig(path) }, surroundings);
}
/** Finds credentials in the text of a `config.json`, as DOCKER_AUTH_CONFIG holds it. */
function dockerConfigText(text, surroundings = {}) {
    if (text === undefined)
        return credentials/* anonymous */._5;
    const read = () => Promise.resolve(text);
    return configCredentials({ where: 'DOCKER_AUTH_CONFIG', code: 'invalid-docker-auth-config', read }, surroundings);
}
/**
 * Looks in `credHelpers`, then in `credsStore`, then in `auths`, as docker does. Entries by path win by the longest
 * prefix, as in containers-auth.json(5). Only the entry of the registry in question is read, once.
 */
function configCredentials(source, surroundings) {
    const found = new Map();
    let config;
    return {
        find: async (host, path = '') => {
            config ??= source.read().then((text) => (text === undefined ? {} : docker_config_parse(text, source)));
            const lookup = lookupOf(await config, host, path);
            const key = JSON.stringify(lookup);
            const credential = found.get(key) ?? resolve(lookup, source, surroundings);
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
async function resolve({ helper, server, auth }, source, surroundings) {
    const written = () => (0,json_path/* isRecord */.u4)(auth) ? docker_config_credentialOf(auth, `${source.where}: auths of ${server}`, source.code) : undefined;
    if (helper === undefined)
        return written();
    try {
        return (await askHelper(helper, server, surroundings)) ?? written();
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
    const { identitytoken, registrytoken, username, password } = auth;
    if (typeof registrytoken === 'string' && registrytoken !== '')
        return registryToken(registrytoken, where, code);
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
/** A token of other characters could end the header that it is sent in. */
function registryToken(token, where, code) {
    if (/^[\x21-\x7e]+$/.test(token))
        return { kind: 'registry-token', token };
    throw new errors/* UsageError */.eb({ code, where, expected: 'a registrytoken of printable characters', found: 'others' });
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19573);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20931);



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
    if (block.kind === 'links')
        return block.items.map(linkLine).join('\n');
    if (block.kind === 'details')
        return renderDetails(block);
    if (block.kind === 'verbatim')
        return fenced((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(block.text), block.language);
    return renderTable(block);
}
/** Folds a report. The title stands in HTML, where Markdown is not read and mentions are. */
function renderDetails({ title, report }) {
    const text = (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(title)).replace(/[@#!](?=\S)/g, (sigil) => `${sigil}${parting}`);
    return `<details>\n<summary>${text}</summary>\n\n${renderMarkdown(report)}\n</details>`;
}
/**
 * Links only what cannot end the destination or hide where it leads: an HTTP address of plain characters (GFM 0.29,
 * "Links", a destination in angle brackets).
 */
function linkLine(link) {
    return isPlain(link) ? `- ${linkOf(link)}` : `- ${prose((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(link.text))}: ${inline((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(link.url))}`;
}
function isPlain({ url }) {
    return /^https?:\/\/[A-Za-z0-9._~:/?#@!$&*+,;=%-]{1,2000}$/.test(url) && !/^https?:\/\/[^/]*@/.test(url);
}
function linkOf({ text, url }) {
    return `[${prose((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text))}](<${url}>)`;
}
function renderTable(table) {
    if (table.columns.length === 0)
        return '';
    const rows = table.rows.map((row) => tableLine(table.columns.map((_, column) => linkedCell(row[column] ?? ''))));
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
/** Puts the links of a cell after its text; one that cannot be a link is left out. */
function linkedCell(cell) {
    const links = typeof cell === 'object' ? cell.links.filter(isPlain).map(linkOf) : [];
    return [tableCell((0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .textOfCell */ .zy)(cell)), ...links].join(' ');
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

/***/ 19573:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ escapedMarkup)
/* harmony export */ });
/** Escapes a text for HTML, XML and SVG: between tags, and in attributes between double quotes. */
function escapedMarkup(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}


/***/ }),

/***/ 35193:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   yJ: () => (/* binding */ links),
/* harmony export */   zH: () => (/* binding */ details),
/* harmony export */   zy: () => (/* binding */ textOfCell)
/* harmony export */ });
/** Returns the text of a cell without its links. */
function textOfCell(cell) {
    return typeof cell === 'object' ? cell.text : (cell ?? '');
}
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
/** Returns the report folded under a title; nothing for an empty one. */
function details(title, report) {
    return report.length === 0 ? [] : [{ kind: 'details', title, report }];
}
function links(items) {
    return { kind: 'links', items };
}


/***/ }),

/***/ 87358:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(35193);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(20931);


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
    if (block.kind === 'links')
        return block.items.map(({ text, url }) => `- ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${text}: ${url}`)}`).join('\n');
    if (block.kind === 'details')
        return `${underlined((0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(block.title))}\n\n${renderText(block.report, { width }).trimEnd()}`;
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
    const rows = table.rows.map((row) => head.map((_, column) => (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .textOfCell */ .zy)(row[column]))));
    const widths = fit([head, ...rows], width);
    if (widths === undefined)
        return rows.map((row) => renderRecord(head, row, width)).join('\n\n');
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
function renderRecord(head, row, width) {
    const start = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .nQ)(head.map(_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)) + 2;
    const lines = head.map((name, column) => hang(pad(`${name}:`, start), fold(row[column] ?? '', width - start)).trimEnd());
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

/***/ 1055:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'advance',
    summary: 'Make the next commit of a canary or blue-green delivery, or take it back where a metric fails',
    inputs: {
        application: { type: 'text', description: 'Application of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, required: true },
        environment: {
            type: 'text',
            description: 'Environment that the application enters in steps',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
            required: true,
        },
        abort: {
            type: 'boolean',
            description: 'Take the delivery back by one commit, whatever the metrics say',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .testReports */ .UN,
        'evidence-commit': _common_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceInputs */ .jN['evidence-commit'],
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        commit: {
            type: 'choice',
            description: 'Push a commit, have the platform make and sign it, or open a change request',
            options: ['git', 'api', 'change-request'],
            default: 'git',
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        changed: 'true when a commit was made or a change request opened',
        state: 'idle, waiting, advanced, rolled-back or aborted',
        at: 'Where the delivery stands now, such as canary 25 %',
        share: 'Percent of the traffic that the new image has',
        version: 'Version that is on its way',
        digest: 'Digest that is on its way',
        commit: 'Commit that holds the present step',
        'change-request': 'URL of the change request',
        'next-at': 'Earliest time of the next step, in UTC',
    },
});


/***/ }),

/***/ 33171:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ declaration)
});

// EXTERNAL MODULE: ./lib/src/declaration/declare.js
var declare = __nccwpck_require__(76671);
// EXTERNAL MODULE: ./lib/src/declaration/patterns.js
var patterns = __nccwpck_require__(24366);
// EXTERNAL MODULE: ./lib/src/steps/common.js
var common = __nccwpck_require__(42821);
;// CONCATENATED MODULE: ./lib/src/steps/check/sections/names.js
/** Names of the sections, apart from their code, which help does not load. */
const sectionNames = ['flow', 'keys', 'clusters', 'manifests', 'places', 'servers'];

;// CONCATENATED MODULE: ./lib/src/steps/check/declaration.js




const declaration = (0,declare/* declare */.x)({
    name: 'check',
    summary: 'Find every fault of the flow file, of what it names, and of the manifests of a checkout, without a promotion',
    inputs: {
        environment: {
            type: 'list',
            description: 'Environments whose manifests are judged; all of them by default',
            pattern: patterns/* name */.UU,
        },
        rendered: {
            type: 'list',
            description: 'Files of the objects of the one environment that "environment" names (patterns)',
            pattern: patterns/* path */.Ae,
        },
        base: {
            type: 'text',
            description: 'Branch, or whole id of a commit, that new-only compares with; the target branch of the change request by default',
            pattern: patterns/* ref */.KR,
        },
        exceptions: {
            type: 'text',
            description: 'Path of the file of exceptions; by default krci-deploy-exceptions.yaml when it exists',
            pattern: patterns/* path */.Ae,
        },
        sections: {
            type: 'list',
            description: `What is looked at (${sectionNames.join(', ')}); all of it when empty. The file itself always is`,
            pattern: sectionNames.join('|'),
        },
        offline: {
            type: 'boolean',
            description: 'Contact no server: the policy and the base are what the checkout has, and servers are not asked',
            default: false,
        },
        'markdown-file': {
            type: 'text',
            description: 'File to write the findings to, as Markdown',
            pattern: patterns/* path */.Ae,
        },
        'sarif-file': {
            type: 'text',
            description: 'File to write the findings to, as SARIF for code scanning',
            pattern: patterns/* path */.Ae,
        },
        'code-quality-file': {
            type: 'text',
            description: 'File to write the findings to, as a Code Quality report of GitLab',
            pattern: patterns/* path */.Ae,
        },
        ...common/* common */.sh,
    },
    outputs: {
        faults: 'Number of faults; any of them ends the run with its exit code',
        warnings: 'Number of warnings',
    },
});


/***/ }),

/***/ 42821:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ flowRepositoryInputs),
/* harmony export */   UN: () => (/* binding */ testReports),
/* harmony export */   cX: () => (/* binding */ gitopsInputs),
/* harmony export */   jN: () => (/* binding */ evidenceInputs),
/* harmony export */   sh: () => (/* binding */ common)
/* harmony export */ });
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _evidence_format_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67362);


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
    timeout: {
        type: 'text',
        description: 'Longest that the whole run may take, with Git, registries and platform, and with the waits that their rate limits ask for',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
        default: '10m',
    },
};
/** Input of a step that judges reports of tests. */
const testReports = {
    junit: {
        type: 'list',
        description: `Reports of tests: ${_evidence_format_names_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNames */ .E.junit} (file patterns)`,
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
    },
};
/** Inputs of a step that judges reports: where they come from. */
const evidenceInputs = {
    'evidence-commit': {
        type: 'text',
        description: 'Commit that reports are about which name none themselves, from the job that made them',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
    },
    'evidence-run': {
        type: 'text',
        description: 'URL of the run of GitHub, or pipeline or job of GitLab, that the reports were downloaded from; the platform is asked for its repository, event, branch or tag, result and commit',
        pattern: 'https?://[A-Za-z0-9._:/-]{1,500}',
    },
};
/** Inputs of a step that reads only the flow of the GitOps repository. */
const flowRepositoryInputs = {
    repository: {
        type: 'text',
        description: 'GitOps repository (URL or path) whose default branch has the flow file, where the checkout has no origin',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .repository */ .Jk,
    },
    branch: {
        type: 'text',
        description: 'Protected branch of that repository that has the flow file, where the default branch has none',
        pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR,
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

/***/ 73288:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'diff',
    summary: 'Show what differs between two environments, or two commits of one, object by object',
    inputs: {
        from: { type: 'text', description: 'Environment of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, required: true },
        to: {
            type: 'text',
            description: 'Environment of the flow that it is compared with; may be the same',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
            required: true,
        },
        'from-commit': {
            type: 'text',
            description: 'Whole id of a commit of the GitOps repository, for the first; its newest state by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        'to-commit': {
            type: 'text',
            description: 'Whole id of a commit of the GitOps repository, for the second; its newest state by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: { differences: 'Number of objects that differ, or are in one of the two alone' },
});


/***/ }),

/***/ 23761:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _flow_recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(34380);
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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        required: {
            type: 'list',
            description: `Checks whose UNPROVEN is a failure (${_flow_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryChecks */ .Fv.join(', ')}); the flow says it otherwise`,
            pattern: _flow_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryChecks */ .Fv.join('|'),
        },
        rendered: {
            type: 'list',
            description: 'Files of the objects of the one environment that is verified (patterns)',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        write: {
            type: 'text',
            description: 'Directory to write the state of KubeRocketCI to that only lives, in its layout, for review; the inventory says it',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'plan-dir': {
            type: 'text',
            description: 'Directory to write the recovery plan of each cluster to: Markdown with boxes to tick and a Mermaid chart, a picture (SVG), JSON',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        record: {
            type: 'boolean',
            description: 'Write a signed statement about each environment beside its images, for history and the section recovery of a gate; the flow needs "records"',
            default: false,
        },
        'markdown-file': { type: 'text', description: 'File to write the report to, as Markdown', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        'junit-file': {
            type: 'text',
            description: 'File to write the findings to, as JUnit XML with a case each',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'sarif-file': {
            type: 'text',
            description: 'File to write findings with a place in Git to, as SARIF',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        html: {
            type: 'text',
            description: 'File to write the report to, as one HTML page that prints well',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        verdict: 'pass, or fail when a check failed or a required one is unproven',
        commit: 'Commit of the GitOps repository that was verified',
        passed: 'Number of checks that passed',
        failed: 'Number of checks that failed',
        unproven: 'Number of checks that could not be proven',
        recorded: 'Number of statements that were written beside images',
    },
});


/***/ }),

/***/ 92690:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'drill-record',
    typed: 'drill record',
    summary: "Record a restore from its job's result, as evidence for dr-verify",
    inputs: {
        environment: {
            type: 'text',
            description: 'Environment whose backup was restored',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
            required: true,
        },
        source: {
            type: 'text',
            description: 'Source of recovery.backups.sources that was restored; by default what the result names',
            pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,99}',
        },
        result: {
            type: 'text',
            description: "File of the job's result: JSON with backup, target, started, ready and checks, or FireDrill's evidence, or in-toto's test-result",
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
            required: true,
        },
        file: {
            type: 'text',
            description: 'File to write the record to, one that recovery.drill.evidence names',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
            required: true,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        verdict: 'PASS, FAIL or UNPROVEN, as dr-verify will judge the record by the flow of now, apart from its branch',
        file: 'Path of the record',
    },
});


/***/ }),

/***/ 37885:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ declaration)
});

// EXTERNAL MODULE: ./lib/src/declaration/declare.js
var declare = __nccwpck_require__(76671);
// EXTERNAL MODULE: ./lib/src/declaration/patterns.js
var patterns = __nccwpck_require__(24366);
// EXTERNAL MODULE: ./lib/src/evidence/format-names.js
var format_names = __nccwpck_require__(67362);
// EXTERNAL MODULE: ./lib/src/steps/common.js
var common = __nccwpck_require__(42821);
;// CONCATENATED MODULE: ./lib/src/steps/gate/thresholds.js
const maxCount = 1_000_000;
const maxLines = 1_000_000_000;
/** Inputs that ask for a number in reports; none may be laxer than the flow file. */
const thresholds = {
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
    'min-changed-line-coverage': {
        type: 'number',
        description: 'Least share of covered lines among those that were added since changed-since, in percent; may only tighten what the flow file says',
        minimum: 0,
        maximum: 100,
    },
    'min-measured-lines': {
        type: 'number',
        description: 'Least number of executable lines that coverage reports know; may only tighten what the flow file says',
        minimum: 1,
        maximum: maxLines,
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
};

;// CONCATENATED MODULE: ./lib/src/steps/gate/declaration.js





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
        ...common/* evidenceInputs */.jN,
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
        'approval-task': {
            type: 'text',
            description: 'Export of the ApprovalTasks of the Tekton pipeline (kubectl get approvaltasks -o yaml), where the flow takes approvals from them',
            pattern: patterns/* path */.Ae,
        },
        rollback: {
            type: 'boolean',
            description: 'Judge a rollback into the environment: only the approval that "rollback" of its gate asks for',
            default: false,
        },
        version: {
            type: 'text',
            description: 'Version of the artifact, for the record',
            pattern: patterns/* artifactVersion */.vZ,
        },
        sarif: {
            type: 'list',
            description: `Logs of static analysis: ${format_names/* formatNames */.E.sarif} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        coverage: {
            type: 'list',
            description: `Coverage, merged by file and line: ${format_names/* formatNames */.E.coverage} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        ...common/* testReports */.UN,
        vulnerabilities: {
            type: 'list',
            description: `Reports of known vulnerabilities: ${format_names/* formatNames */.E.vulnerabilities} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        performance: {
            type: 'list',
            description: `Summaries of load tests: ${format_names/* formatNames */.E.performance} (file patterns)`,
            pattern: patterns/* path */.Ae,
        },
        'changed-since': {
            type: 'text',
            description: 'Commit before the change, such as the merge base: coverage of changed lines is that of lines added since',
            pattern: patterns/* commit */.cd,
        },
        'evidence-roots': {
            type: 'list',
            description: 'Directories outside of the working directory into which links to reports may lead, such as that of bazel-testlogs',
            pattern: patterns/* path */.Ae,
        },
        rendered: { type: 'list', description: 'Files of the environment’s objects (patterns)', pattern: patterns/* path */.Ae },
        'source-directory': {
            type: 'text',
            description: 'Clone of the application’s repository that migrations are read from, with both commits; else the repository is asked',
            pattern: patterns/* path */.Ae,
        },
        squawk: {
            type: 'list',
            description: 'Reports of squawk about migrations: squawk --reporter json (file patterns)',
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
            description: `VEX documents that a code owner answers for: ${format_names/* formatNames */.E.vex} (file patterns)`,
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
        ...thresholds,
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
        sidecars: {
            type: 'boolean',
            description: 'Write beside each report that is bound to the gated commit by its run alone which commit that is, so that a run of another commit can use it',
            default: false,
        },
        explain: {
            type: 'boolean',
            description: 'Say which rule of which file, or which input, decided each row',
            default: false,
        },
        'what-if': {
            type: 'boolean',
            description: 'Only ask what the gate would say: nothing is written and nothing is opened; the exit code is 0 only where it would be open',
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
        ...common/* flowRepositoryInputs */.Oi,
        ...common/* common */.sh,
    },
    outputs: {
        verdict: 'pass, warn, fail or error; only pass and warn open the gate; would-open or would-close for what-if and dry-run, which open nothing',
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        records: 'Number of records that were found',
        edits: 'Number of changes in Git that no record accounts for; empty where the flow has no records',
    },
});


/***/ }),

/***/ 72521:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const { flow: _flow, ...shared } = _common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh;
const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'init',
    summary: 'Propose a flow file from what a GitOps repository holds, and write it',
    inputs: {
        environments: {
            type: 'list',
            description: 'Environments in the order of promotion, where their names or the order are guessed wrong',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        applications: {
            type: 'list',
            description: 'Applications to take, by the last part of their image; all that are found otherwise',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        images: {
            type: 'list',
            description: 'Images of applications whose charts alone name them, such as cart=registry.example.com/shop/cart',
            pattern: '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?=[A-Za-z0-9][A-Za-z0-9.:_/-]{0,254}',
        },
        registry: {
            type: 'text',
            description: 'Registry of the applications, where the manifests name several',
            pattern: '[A-Za-z0-9][A-Za-z0-9.:_/-]{0,254}',
        },
        name: { type: 'text', description: 'Name of the flow; that of the repository otherwise', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU },
        pipeline: {
            type: 'choice',
            description: 'Write the workflow or pipeline of a promotion too; auto takes the platform of origin',
            options: ['none', 'auto', 'github', 'gitlab'],
            default: 'none',
        },
        write: { type: 'boolean', description: 'Write the files; otherwise the flow file is printed', default: false },
        ...shared,
    },
    outputs: {
        environments: 'Names of the environments, comma-separated',
        applications: 'Names of the applications, comma-separated',
        files: 'Files that were written, comma-separated',
    },
});


/***/ }),

/***/ 26549:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
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
        reopen: {
            type: 'boolean',
            description: 'Open the change request although one that proposed the same change was closed without being merged',
            default: false,
        },
        'auto-merge': {
            type: 'choice',
            description: 'Merge the change request as soon as the rules of the platform allow it',
            options: ['off', 'merge', 'squash', 'rebase'],
            default: 'off',
        },
        wait: {
            type: 'text',
            description: 'Longest wait for the commit to run, healthy, by what the environment declares (sync, confirm); without it the commit is the end',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
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
        'synced-at': 'When the environment had the commit, by its controller; set by a wait',
        'healthy-at': 'When everything of it was healthy, running the images of the commit; set by a wait',
    },
});


/***/ }),

/***/ 61853:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        resolve: {
            type: 'boolean',
            description: 'Promote nothing, and say which digest would be promoted, so that it can be approved; reads Git and, for a tag, the registry that it comes from',
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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        'payload-file': {
            type: 'text',
            description: 'File to write the output payload to',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
        timeout: { ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh.timeout, default: '1h' },
    },
    outputs: {
        digest: 'Digest of the artifact, the same at both ends; of a set, this and the like are empty',
        reference: 'Artifact at the destination: repository@digest',
        version: 'Tag of the artifact at the destination',
        source: 'Artifact at the source: repository@digest',
        'source-repository': 'With resolve, the page of the repository that the artifact was built from, by its own annotation; empty where it has none',
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'protect',
    summary: 'Compare what environments need with what guards them on the platform, and set it; look at branches, queues, jobs and secrets',
    inputs: {
        environment: {
            type: 'list',
            description: 'Environments of the flow; by default those that are approved on the platform',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
        },
        apply: {
            type: 'boolean',
            description: 'Set what differs, the guard of the GitOps branch included, as far as the platform lets itself be told; with dry-run, print the requests',
            default: false,
        },
        check: {
            type: 'boolean',
            description: 'End with 1 when something required differs, with 3 when it cannot be seen, for a scheduled audit',
            default: false,
        },
        pushers: {
            type: 'list',
            description: 'Who pushes bumps past the guard of the GitOps branch that apply sets: app:NUMBER or deploy-keys on GitHub, deploy-key:NUMBER on GitLab; nobody when empty',
            pattern: 'app:[0-9]{1,12}|deploy-keys|deploy-key:[0-9]{1,12}',
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        differences: 'Number of differences that are left',
        findings: 'Number of findings about branches, queues, jobs and secrets',
    },
});


/***/ }),

/***/ 75564:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'records-adopt',
    typed: 'records adopt',
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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        adopted: 'Applications whose record was written, comma-separated',
        current: 'Applications whose record counts already, comma-separated',
        failed: 'Applications without a record that may be adopted, comma-separated',
    },
});


/***/ }),

/***/ 96723:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'render',
    summary: 'Write every object that an environment would have into a directory, a file each',
    inputs: {
        environment: { type: 'text', description: 'Environment of the flow', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU, required: true },
        out: { type: 'text', description: 'Directory to write to', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae, required: true },
        commit: {
            type: 'text',
            description: 'Whole id of a commit of the GitOps repository; the newest state by default',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .commit */ .cd,
        },
        'with-secrets': {
            type: 'boolean',
            description: 'Write the values of Secrets, too; refused in CI',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: { objects: 'Number of objects' },
});


/***/ }),

/***/ 86153:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
        page: {
            type: 'text',
            description: 'File to write the board to for a page of the repository, such as public/index.html; written only where page-audience is met',
            pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae,
        },
        'page-audience': {
            type: 'choice',
            description: 'Who may see that page: those who may read the repository, which the platform has to confirm, or anyone',
            options: ['readers', 'anyone'],
            default: 'readers',
        },
        check: {
            type: 'boolean',
            description: 'Fail where a place drifts, has no record that counts, or cannot be read',
            default: false,
        },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .gitopsInputs */ .cX,
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        drifted: 'Number of places where Git and the registry disagree, or cannot be compared',
        unrecorded: 'Number of places without a record that counts; empty where the flow has no records',
        waiting: 'Number of places whose artifact the next environment does not run yet',
    },
});


/***/ }),

/***/ 50730:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ declaration)
/* harmony export */ });
/* harmony import */ var _declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76671);
/* harmony import */ var _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24366);
/* harmony import */ var _common_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(42821);



const declaration = (0,_declaration_declare_js__WEBPACK_IMPORTED_MODULE_2__/* .declare */ .x)({
    name: 'topology',
    summary: 'Show the clusters of the flow, and who reaches whom',
    inputs: {
        svg: { type: 'text', description: 'File to write the picture to, as SVG', pattern: _declaration_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae },
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
    },
    outputs: {
        clusters: 'Number of clusters',
        reaches: 'Number of connections that the flow says or implies',
    },
});


/***/ }),

/***/ 81297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

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
            description: 'First version of a repository without release tags; with krci also startFrom of a codebase, such as 0.1.0-SNAPSHOT',
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
            description: 'KubeRocketCI dotenv file whose BUILD_VERSION or VCS_TAG, and IMAGE_TAG, are the version; where it is not there, the variables of the job that its report has become',
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
        ..._common_js__WEBPACK_IMPORTED_MODULE_1__/* .common */ .sh,
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
        labels: 'The OCI annotations version, revision, source and created, a key=value a line, as docker/build-push-action takes labels; in a dotenv report separated by blanks',
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
var declaration_names = __nccwpck_require__(38541);
// EXTERNAL MODULE: ./lib/src/declaration/parse.js
var parse = __nccwpck_require__(27450);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __nccwpck_require__(1559);
// EXTERNAL MODULE: ./lib/src/base/suggest.js
var suggest = __nccwpck_require__(87132);
// EXTERNAL MODULE: ./lib/src/entry/arguments.js
var entry_arguments = __nccwpck_require__(88449);
// EXTERNAL MODULE: ./lib/src/entry/credentials.js + 2 modules
var entry_credentials = __nccwpck_require__(2950);
// EXTERNAL MODULE: ./lib/src/entry/entry-files.js
var entry_files = __nccwpck_require__(91171);
// EXTERNAL MODULE: ./lib/src/entry/gitlab-job.js
var gitlab_job = __nccwpck_require__(45872);
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
    ['KRCI_DEPLOY_ARGOCD_TOKEN', 'token for Argo CD, for a wait; ARGOCD_AUTH_TOKEN when absent'],
    ['KRCI_DEPLOY_KUBERNETES_TOKEN', 'token for the Kubernetes API, for a wait for Flux'],
    [
        'KRCI_DEPLOY_SONAR_HOST',
        'server that the token is for, and no other; so too _PROMETHEUS_, _CHANGE_, _ARGOCD_ and _KUBERNETES_HOST',
    ],
    ['KRCI_DEPLOY_INSECURE_HOSTS', 'servers of these kinds that may be spoken to without TLS, loopback ones included'],
    ['KRCI_DEPLOY_DEBUG', 'any value: show what is run'],
];
/** Help of the program; `width` in columns. */
function overview(declarations, width) {
    return join([
        fold('krci-deploy promotes one image digest from dev to production through Git.', width),
        'Usage: krci-deploy COMMAND [--input value]...\n       krci-deploy COMMAND --help',
        section('Commands', declarations.map((one) => [(0,declaration_names/* commandWords */.Bl)(one), one.summary]), width),
        section('Environment', variables, width),
        section('Exit codes', exitCodes.map(({ exitCode, meaning }) => [String(exitCode), meaning]), width),
    ]);
}
/** Help of one command: everything that its declaration says. */
function commandHelp(declaration, width) {
    const { summary, inputs, outputs } = declaration;
    const entries = Object.entries(inputs);
    const required = entries.filter(([, input]) => (0,parse/* isRequired */.gx)(input));
    const optional = entries.filter(([, input]) => !(0,parse/* isRequired */.gx)(input));
    return join([
        fold(`${summary}.`, width),
        fold(`Usage: krci-deploy ${(0,declaration_names/* commandWords */.Bl)(declaration)}${required.map(([input]) => ` ${(0,declaration_names/* flag */.Jt)(input)} VALUE`).join('')} [--input value]...`, width - 7).replaceAll('\n', '\n       '),
        section('Required', required.map(rowOf), width),
        section('Optional', optional.map(rowOf), width),
        section('Outputs', Object.entries(outputs), width),
        section('Command line', Object.entries(entry_arguments/* ownOptions */.r).map(([option, text]) => [
            `${(0,declaration_names/* flag */.Jt)(option)}${ownPlaceholders[option] ?? ''}`,
            text,
        ]), width),
    ]);
}
function rowOf([name, input]) {
    return [`${(0,declaration_names/* flag */.Jt)(name)}${placeholder(input)}`, `${input.description}${notes(input)}`];
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
// EXTERNAL MODULE: ./lib/src/entry/terminal.js + 1 modules
var entry_terminal = __nccwpck_require__(14660);
;// CONCATENATED MODULE: ./lib/src/entry/cli.js












/** `krci-deploy COMMAND …`: runs one command and answers with the exit code. Never throws. */
async function runCli(host, program) {
    const [word, ...typed] = joined(host.arguments, program);
    try {
        if (word === '--version')
            return say(host, `${product/* version */.r}\n`);
        if (word === undefined || ['help', '--help', '-h'].includes(word))
            return showHelp(host, program, typed);
        return await runCommand(host, program, commandNamed(program, [word, ...typed]), typed);
    }
    catch (error) {
        return (0,entry_terminal/* openTerminal */.j)(host, asksForJson(typed), (0,entry_credentials/* scrubber */.t)([])).failure(error);
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
function showHelp(host, program, words) {
    const width = (0,entry_terminal/* columnsOf */.P)(host, 80);
    const topics = joined(words, program);
    if (topics[0] !== undefined && !topics[0].startsWith('-')) {
        return say(host, commandHelp(commandNamed(program, topics).declaration, width));
    }
    const declarations = program.commands.map(({ declaration }) => declaration);
    return say(host, overview(declarations, width));
}
/** Commands by which other tools call what one of ours does. */
const otherWords = {
    lint: 'check',
    validate: 'check',
    verify: 'check',
    doctor: 'check',
    deploy: 'promotion',
    release: 'promotion',
    bump: 'manifest-bump',
    'set-image': 'manifest-bump',
    copy: 'promote',
    rollback: 'promotion --rollback',
    list: 'status',
    ls: 'status',
    board: 'status',
    log: 'history',
    new: 'init',
    create: 'init',
    approve: 'gate',
    recovery: 'dr-verify',
    recover: 'dr-verify',
};
/** @param words what was typed, with a command of two words as one */
function commandNamed({ commands }, words) {
    const [word = ''] = words;
    const found = commands.find(({ declaration }) => declaration.name === word);
    if (found !== undefined)
        return found;
    const names = commands.map(({ declaration }) => (0,declaration_names/* commandWords */.Bl)(declaration));
    const near = otherWords[word] ?? nearestCommand(words, names);
    throw new errors/* UsageError */.eb({
        code: 'unknown-command',
        found: `there is no command ${JSON.stringify(word.slice(0, 80))}`,
        fix: near === undefined ? `use one of ${names.join(', ')}` : `did you mean ${near}?`,
    });
}
/** The nearest to both words that were typed, else to the first: `drill` means `drill record`. */
function nearestCommand([first = '', second = '-'], names) {
    const both = second.startsWith('-') ? undefined : (0,suggest/* nearest */.p)(`${first} ${second}`, names);
    if (both !== undefined)
        return both;
    const beginnings = names.map((name) => name.replace(/ .*/s, ''));
    const near = (0,suggest/* nearest */.p)(first, [...names, ...beginnings]);
    return names.find((name) => name === near) ?? names[beginnings.indexOf(near ?? '')];
}
async function runCommand(host, program, command, typed) {
    const { declaration } = command;
    const given = (0,entry_arguments/* readArguments */.l)(declaration, withoutBareWord(command, typed));
    if (given.help)
        return say(host, commandHelp(declaration, (0,entry_terminal/* columnsOf */.P)(host, 80)));
    const inputs = (0,parse/* parseInputs */.TL)(declaration, (0,gitlab_job/* expandVariables */.i7)(given.inputs, host.variables), declaration_names/* flag */.Jt);
    if ('tour' in command)
        return await command.tour(inputs, host, program.openPorts);
    (0,gitlab_job/* guardEnvironment */.$A)(inputs, host.variables);
    return await performStep({ host, program, command, inputs, given, credentials: (0,entry_credentials/* readCredentials */.L)(host.variables) });
}
function withoutBareWord(command, typed) {
    const [first, ...rest] = typed;
    const isWord = 'word' in command && first !== undefined && !first.startsWith('-');
    return isWord ? [`--${command.word}`, first, ...rest] : typed;
}
async function performStep(run) {
    const { host, command, inputs, given, credentials } = run;
    const scrub = (0,entry_credentials/* scrubber */.t)(credentials.secrets);
    const terminal = (0,entry_terminal/* openTerminal */.j)(host, inputs['output'] === 'json', scrub);
    let outcome;
    try {
        outcome = await runToOutcome(run, terminal);
        terminal.headline(outcome);
        await (0,entry_files/* writeOutputs */.Kn)(given, outcome, host.directory, terminal.log);
        await (0,entry_files/* writeSummary */.Sy)(given.summary, command.declaration.name, outcome, outcome.failure, host.directory, scrub);
        await keepNote(run, terminal.log, scrub((0,entry_files/* summaryOf */.YG)(command.declaration.name, outcome, outcome.failure)));
        if (outcome.failure !== undefined)
            return terminal.failure(outcome.failure, outcome);
        terminal.result(outcome);
        return 0;
    }
    catch (error) {
        await (0,entry_files/* writeSummary */.Sy)(given.summary, command.declaration.name, outcome, error, host.directory, scrub).catch(() => { });
        await keepNote(run, terminal.log, scrub((0,entry_files/* summaryOf */.YG)(command.declaration.name, outcome, error)));
        return terminal.failure(error, outcome);
    }
}
/** What is written to a file for people is a note of the merge request, too, in a job of GitLab that has one. */
async function keepNote({ host: { variables }, given }, log, markdown) {
    const isAsked = given.summary !== undefined && (0,gitlab_job/* isGitlabJob */.BQ)(variables) && variables['CI_MERGE_REQUEST_IID'];
    if (!isAsked)
        return;
    const { keepReportAsNote } = await __nccwpck_require__.e(/* import() */ 3450).then(__nccwpck_require__.bind(__nccwpck_require__, 43450));
    await keepReportAsNote({ variables, markdown, log });
}
async function runToOutcome({ host, program, command, inputs, given, credentials }, terminal) {
    const ports = await program.openPorts({
        variables: host.variables,
        directory: host.directory,
        ...(0,run_step/* boundsOf */.B)(inputs),
        credentials,
        log: terminal.log,
        tidy: host.tidy,
    });
    const step = await command.load();
    const show = (report) => terminal.show(report);
    const { questions } = command;
    const { ask } = host;
    const isAsked = inputs['dry-run'] !== true && inputs['output'] !== 'json';
    if (questions === undefined || ask === undefined || !isAsked)
        return await (0,run_step/* runStep */.e)(step, inputs, ports, show);
    const { runAsking } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 20260));
    const tell = (line) => host.stdout.write(`${line}\n`);
    return await runAsking({ step, questions, typed: given.inputs, ports, ask, show, say: tell });
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
// EXTERNAL MODULE: ./lib/src/steps/advance/declaration.js
var advance_declaration = __nccwpck_require__(1055);
// EXTERNAL MODULE: ./lib/src/steps/check/declaration.js + 1 modules
var check_declaration = __nccwpck_require__(33171);
// EXTERNAL MODULE: ./lib/src/steps/diff/declaration.js
var diff_declaration = __nccwpck_require__(73288);
// EXTERNAL MODULE: ./lib/src/steps/drill-record/declaration.js
var drill_record_declaration = __nccwpck_require__(92690);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/declaration.js
var dr_verify_declaration = __nccwpck_require__(23761);
// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js + 1 modules
var gate_declaration = __nccwpck_require__(37885);
// EXTERNAL MODULE: ./lib/src/steps/history/declaration.js
var history_declaration = __nccwpck_require__(89377);
// EXTERNAL MODULE: ./lib/src/steps/init/declaration.js
var init_declaration = __nccwpck_require__(72521);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/declaration.js
var manifest_bump_declaration = __nccwpck_require__(26549);
// EXTERNAL MODULE: ./lib/src/steps/promote/declaration.js
var promote_declaration = __nccwpck_require__(61853);
// EXTERNAL MODULE: ./lib/src/steps/protect/declaration.js
var protect_declaration = __nccwpck_require__(74842);
// EXTERNAL MODULE: ./lib/src/steps/records-adopt/declaration.js
var records_adopt_declaration = __nccwpck_require__(75564);
// EXTERNAL MODULE: ./lib/src/steps/render/declaration.js
var render_declaration = __nccwpck_require__(96723);
// EXTERNAL MODULE: ./lib/src/steps/status/declaration.js
var status_declaration = __nccwpck_require__(86153);
// EXTERNAL MODULE: ./lib/src/steps/topology/declaration.js
var topology_declaration = __nccwpck_require__(50730);
// EXTERNAL MODULE: ./lib/src/steps/version/declaration.js
var version_declaration = __nccwpck_require__(81297);
// EXTERNAL MODULE: ./lib/src/declaration/declare.js
var declare = __nccwpck_require__(76671);
;// CONCATENATED MODULE: ./lib/src/entry/completion-declaration.js

const completion_declaration_declaration = (0,declare/* declare */.x)({
    name: 'completion',
    summary: 'Print the completion of commands, inputs and choices for a shell',
    inputs: {
        shell: { type: 'choice', options: ['bash', 'zsh', 'fish'], description: 'Shell to print it for', required: true },
    },
    outputs: {},
});

// EXTERNAL MODULE: ./lib/src/demo/scenes.js
var scenes = __nccwpck_require__(96271);
;// CONCATENATED MODULE: ./lib/src/entry/demo-declaration.js


const demo_declaration_declaration = (0,declare/* declare */.x)({
    name: 'demo',
    summary: 'Watch one image travel from dev to production in a temporary directory, without a network',
    inputs: {
        scene: {
            type: 'choice',
            description: `Story to watch: ${scenes/* sceneNames */.tW.map((name) => `${name} (${scenes/* scenes */.ai[name].shows})`).join('; ')}`,
            options: scenes/* sceneNames */.tW,
            default: 'tour',
        },
        verbose: { type: 'boolean', description: 'Show every command and its whole report', default: false },
        keep: { type: 'boolean', description: 'Leave the directory for a look', default: false },
    },
    outputs: {},
});

;// CONCATENATED MODULE: ./lib/src/entry/commands.js




















/** Every command, in the order of a promotion. Help, actions, components, stubs and tables of the docs come from it. */
const commands = [
    {
        declaration: version_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(7002), __nccwpck_require__.e(4523)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7002))).version,
        action: { icon: 'tag', refuses: 'a number that is taken; history that is not there' },
        page: 'docs/how-to/version.md',
    },
    {
        declaration: gate_declaration/* declaration */.H,
        load: async () => (await __nccwpck_require__.e(/* import() */ 2889).then(__nccwpck_require__.bind(__nccwpck_require__, 2889))).gate,
        action: { icon: 'shield', refuses: 'missing, empty, unreadable, foreign or failing evidence' },
        page: 'docs/how-to/gate.md',
    },
    {
        declaration: promote_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(2401)]).then(__nccwpck_require__.bind(__nccwpck_require__, 52401))).promote,
        action: {
            icon: 'arrow-up-circle',
            refuses: 'a skipped environment, a tag that would move, another digest than was approved',
        },
        page: 'docs/how-to/promote.md',
    },
    {
        declaration: manifest_bump_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6400), __nccwpck_require__.e(855), __nccwpck_require__.e(573)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30573))).manifestBump,
        action: { icon: 'edit-3', refuses: 'an edit that it cannot prove to change the image and nothing else' },
        page: 'docs/how-to/manifests.md',
    },
    {
        declaration: dr_verify_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6400), __nccwpck_require__.e(565), __nccwpck_require__.e(548)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80565))).drVerify,
        action: { icon: 'life-buoy', refuses: 'to call proven what it could not check' },
        page: 'docs/how-to/verify-recovery.md',
    },
    {
        declaration: drill_record_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3243), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(8807)]).then(__nccwpck_require__.bind(__nccwpck_require__, 92394))).drillRecord,
        page: 'docs/how-to/prove-recovery.md',
    },
    {
        declaration: declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(855), __nccwpck_require__.e(2401), __nccwpck_require__.e(573), __nccwpck_require__.e(2889), __nccwpck_require__.e(8764)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48764))).promotion,
        action: { icon: 'fast-forward', refuses: 'what any of its three steps refuses, before the first one acts' },
        page: 'docs/how-to/promote.md',
    },
    {
        declaration: advance_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(5419), __nccwpck_require__.e(855), __nccwpck_require__.e(1940), __nccwpck_require__.e(3763), __nccwpck_require__.e(9653)]).then(__nccwpck_require__.bind(__nccwpck_require__, 49658))).advance,
        action: { icon: 'trending-up', refuses: 'a step that is not confirmed, and values that no step leads to' },
        page: 'docs/how-to/deliver-in-steps.md',
    },
    {
        declaration: status_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(5783), __nccwpck_require__.e(1899)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75783))).status,
        action: { icon: 'grid', refuses: 'a page that more people could see than was asked for' },
        page: 'docs/how-to/see-what-runs.md',
    },
    {
        declaration: history_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(357)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97251))).history,
        page: 'docs/how-to/see-what-runs.md',
    },
    {
        declaration: records_adopt_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(6386), __nccwpck_require__.e(6400), __nccwpck_require__.e(1340), __nccwpck_require__.e(3398), __nccwpck_require__.e(6932)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86932))).recordsAdopt,
        page: 'docs/how-to/rotate-keys.md',
    },
    {
        declaration: init_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(7766), __nccwpck_require__.e(4844), __nccwpck_require__.e(6241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90941))).init(product/* version */.r),
        questions: {
            mends: 'nothing-to-propose',
            lacking: [
                { input: 'environments', text: 'Environments in the order of promotion, such as dev,test,prod' },
                { input: 'images', text: 'Images of the applications, such as cart=registry.example.com/shop/cart' },
            ],
            confirms: { input: 'write', text: 'Write krci-deploy.yaml?' },
        },
        page: 'docs/how-to/init.md',
    },
    {
        declaration: check_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(3243), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6400), __nccwpck_require__.e(2751), __nccwpck_require__.e(9266), __nccwpck_require__.e(5750), __nccwpck_require__.e(1045), __nccwpck_require__.e(5179), __nccwpck_require__.e(9878)]).then(__nccwpck_require__.bind(__nccwpck_require__, 39878))).check,
        action: { icon: 'check-square', refuses: 'a fault of the flow file; manifests that break a required rule' },
        page: 'docs/how-to/check.md',
    },
    {
        declaration: topology_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(1584)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87801))).topology,
        page: 'docs/how-to/clusters.md',
    },
    {
        declaration: render_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(3243), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6400), __nccwpck_require__.e(2751), __nccwpck_require__.e(9266), __nccwpck_require__.e(9443)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88714))).render,
        page: 'docs/how-to/compare-environments.md',
    },
    {
        declaration: diff_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(9605), __nccwpck_require__.e(3243), __nccwpck_require__.e(2784), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(281), __nccwpck_require__.e(6400), __nccwpck_require__.e(2751), __nccwpck_require__.e(9266), __nccwpck_require__.e(7223)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45358))).diff,
        page: 'docs/how-to/compare-environments.md',
    },
    {
        declaration: protect_declaration/* declaration */.H,
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(4325), __nccwpck_require__.e(479), __nccwpck_require__.e(4247)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73757))).protect,
        page: 'docs/how-to/protect-environments.md',
    },
    {
        declaration: demo_declaration_declaration,
        tour: async (inputs, host, openPorts) => {
            const { demo: play, demoChoice } = await __nccwpck_require__.e(/* import() */ 743).then(__nccwpck_require__.bind(__nccwpck_require__, 80743));
            return play(host, demoChoice(inputs), openPorts);
        },
        page: 'docs/start/laptop.md',
    },
    {
        declaration: completion_declaration_declaration,
        word: 'shell',
        tour: async ({ shell }, host) => {
            const { completionOf } = await __nccwpck_require__.e(/* import() */ 3083).then(__nccwpck_require__.bind(__nccwpck_require__, 43083));
            host.stdout.write(completionOf(shell, commands));
            return 0;
        },
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
        program: programOf(process.argv[1] ?? ''),
        arguments: process.argv.slice(2),
        variables: process.env,
        directory: process.cwd(),
        stdout: streamOf(process.stdout),
        stderr: streamOf(process.stderr),
        tidy: createTidy(),
        ...(process.stdin.isTTY && process.stdout.isTTY && (process.env['CI'] ?? '') === '' && { ask: askAtTerminal }),
    };
}
async function askAtTerminal(question) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 80481, 19));
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    // Line editing takes Ctrl-C away from the process.
    lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    return new Promise((resolve) => {
        lines.on('close', () => resolve(undefined));
        lines.question(question, (line) => {
            resolve(line);
            lines.close();
        });
    });
}
/** `krci-deploy` where it is installed under that name, else Node with the file. */
function programOf(script) {
    return /[\\/]krci-deploy$/.test(script) || !/^[\w./-]+$/.test(script) ? 'krci-deploy' : `node ${script}`;
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
const openPorts = async (surroundings) => (await Promise.all(/* import() */[__nccwpck_require__.e(1940), __nccwpck_require__.e(6227), __nccwpck_require__.e(3697)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33697))).openPorts(surroundings);
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
