export const id = 4167;
export const ids = [4167];
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

/***/ 3124:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ eachLine)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83205);

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

/***/ 93133:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCoverage: () => (/* binding */ openCoverage)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/branch-set.js
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

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/branch-count.js
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
const branch_count_none = new Uint32Array(0);
const bytesOfOther = 64;
function emptyCounts() {
    return { small: branch_count_none, length: 0, other: undefined };
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

// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/line-coverage.js




const line_coverage_maxLine = 2_000_000;
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
            throw (0,unreadable/* excessive */.QD)(place, { found: 'more lines and branches than are read of one report' });
    }
    function grow(file, number, place) {
        const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, line_coverage_maxLine + 1)));
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
            time = (0,origin/* older */.$L)(time, part);
        },
        file(path, place) {
            const key = normalised(path);
            const known = files.get(key);
            if (known !== undefined)
                return known;
            if (files.size >= maxFiles)
                throw (0,unreadable/* excessive */.QD)(place, { found: `more than ${maxFiles} files in one report` });
            const created = emptyFile();
            // A copy: a slice of the report's text would hold on to the whole piece of it.
            files.set(Buffer.from(key).toString(), created);
            return created;
        },
        line(file, number, covered, place) {
            if (number > line_coverage_maxLine)
                throw (0,unreadable/* excessive */.QD)(place, { expected: `at most ${line_coverage_maxLine} lines in a source file`, found: `line ${number}` });
            if (number >= file.lines.length)
                grow(file, number, place);
            file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
        },
        branches(file, line, count, place) {
            if (count.total > maxBranchesOfLine)
                throw (0,unreadable/* excessive */.QD)(place, { found: `a line with ${count.total} branches` });
            file.branches ??= emptyCounts();
            const known = countAt(file.branches, line) ?? 0;
            spend(setCount(file.branches, line, Math.max(known, packed(count))), place);
        },
        branch(file, line, taken, place) {
            file.branches ??= emptyCounts();
            const { covered, total } = unpacked(countAt(file.branches, line) ?? 0);
            const count = packed({ covered: covered + (taken ? 1 : 0), total: total + 1 });
            spend(setCount(file.branches, line, count), place);
        },
        identifiedBranch(file, identity, taken, place) {
            file.branchSet ??= emptyBranchSet();
            spend(addBranch(file.branchSet, identity, taken), place);
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
/** Lines of a file that can be executed and were not, as ranges of first and last; of sums there are none. */
function missedRanges({ lines }) {
    const ranges = [];
    let open;
    for (let line = 0; line < lines.length; line += 1) {
        const state = lines[line];
        if (state === 2)
            open = undefined;
        if (state !== 1)
            continue;
        if (open === undefined) {
            open = [line, line];
            ranges.push(open);
        }
        else
            open[1] = line;
    }
    return ranges;
}
/** Taken and known branches of a file. */
function branchesOf(file) {
    if (file.summary !== undefined)
        return file.summary.branches;
    const all = { covered: 0, total: 0 };
    if (file.branches !== undefined) {
        eachCount(file.branches, (_line, count) => {
            const { covered, total } = unpacked(count);
            all.total += total;
            all.covered += covered;
        });
    }
    if (file.branchSet !== undefined) {
        eachBranch(file.branchSet, (_line, taken) => {
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

// EXTERNAL MODULE: ./lib/src/evidence/text/xml.js
var xml = __webpack_require__(54789);
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
    const coverage = createCoverage(name);
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
    const coverage = createCoverage(name);
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

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/json-count.js

/** Reads a count in JSON. Throws EvidenceError for anything but a whole number of 0 or more. */
function json_count_countIn(value, place) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return value;
    throw (0,unreadable/* malformed */.Qm)(place, {
        expected: 'a whole number of 0 or more',
        found: value === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(value), 30),
    });
}

// EXTERNAL MODULE: ./lib/src/evidence/text/json.js + 1 modules
var json = __webpack_require__(39967);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/coverage-py.js





const coveragePy = {
    name: 'coverage.py JSON',
    writers: '`coverage json`, pytest-cov (`--cov-report=json`)',
    json: createCoveragePy,
};
/** Reads `coverage json`: executed and missing lines and branches by file. Sums are not looked at. */
function createCoveragePy(name) {
    const coverage = createCoverage(name);
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
        coverage.line(file, json_count_countIn(line, coverage.place), covered, coverage.place);
}
/** `[from, to]`; a negative `to` leaves the function that begins there. */
function readBranches(branches, taken, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const [from, to] = (0,json/* listOr */.QD)(branch);
        const identity = branchIdentity(json_count_countIn(from, coverage.place), '0', typeof to === 'number' ? `${to}` : '');
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
    const coverage = createCoverage(name);
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
            covered: json_count_countIn(entry[covered], place),
            total: json_count_countIn(entry[total], place),
        });
        file.summary = { lines: ratio('line_covered', 'line_total'), branches: ratio('branch_covered', 'branch_total') };
        return;
    }
    for (const value of (0,json/* listOr */.QD)(entry['lines'])) {
        const line = (0,json/* objectOr */.Xg)(value);
        if (line['gcovr/noncode'] === true || line['gcovr/excluded'] === true)
            continue;
        const number = json_count_countIn(line['line_number'], place);
        coverage.line(file, number, json_count_countIn(line['count'], place) > 0, place);
        for (const [index, branch] of (0,json/* listOr */.QD)(line['branches']).entries()) {
            const { count, excluded } = (0,json/* objectOr */.Xg)(branch);
            if (excluded === true || (0,json/* objectOr */.Xg)(branch)['gcovr/excluded'] === true)
                continue;
            coverage.identifiedBranch(file, branchIdentity(number, '0', `${index}`), json_count_countIn(count, place) > 0, place);
        }
    }
}

// EXTERNAL MODULE: ./lib/src/evidence/text/lines.js
var lines = __webpack_require__(3124);
;// CONCATENATED MODULE: ./lib/src/evidence/coverage/go-profile.js



/** Most lines that one block may span: a function, not a file. */
const maxBlock = 100_000;
/** Blocks whose statements are counted; beyond, only lines are. */
const maxStatementBlocks = 500_000;
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
    const coverage = createCoverage(text.name);
    const statements = new Map();
    await (0,lines/* eachLine */.I)(text, (line, place) => {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            return;
        readBlock(line, coverage, place);
        addStatements(line, statements);
    });
    const { name, files, time } = coverage;
    return { name, files, time, ...(statements.size < maxStatementBlocks && { statements }) };
}
/** Adds a block's statements, which `go tool cover` counts. */
function addStatements(line, statements) {
    const [, block = '', count, runs] = /^(.+) (\d{1,9}) (\d{1,20})$/.exec(line) ?? [];
    if (Number(count) === 0 || statements.size >= maxStatementBlocks)
        return;
    // A copy: a slice of the report's text would hold on to the whole piece of it.
    const key = Buffer.from(block).toString();
    const signed = /[1-9]/.test(runs ?? '') ? Number(count) : -Number(count);
    statements.set(key, Math.max(statements.get(key) ?? -Infinity, signed));
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
    const coverage = createCoverage(name);
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
        coverage.line(file, lineOf(location, coverage.place), json_count_countIn(counts[id], coverage.place) > 0, coverage.place);
    }
    const taken = (0,json/* objectOr */.Xg)(entry['b']);
    for (const [id, branch] of Object.entries((0,json/* objectOr */.Xg)(entry['branchMap']))) {
        const { loc, locations, line: head } = (0,json/* objectOr */.Xg)(branch);
        const line = typeof head === 'number' ? head : lineOf(loc ?? (0,json/* listOr */.QD)(locations)[0], coverage.place);
        for (const [index, count] of (0,json/* listOr */.QD)(taken[id]).entries()) {
            coverage.identifiedBranch(file, branchIdentity(line, id, `${index}`), json_count_countIn(count, coverage.place) > 0, coverage.place);
        }
    }
}
function lineOf(location, place) {
    return json_count_countIn((0,json/* objectOr */.Xg)((0,json/* objectOr */.Xg)(location)['start'])['line'], place);
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
    const ratio = { covered: json_count_countIn(covered, place), total: json_count_countIn(total, place) };
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
    const coverage = createCoverage(name);
    /** Groups are modules: the same package and file in two of them are two files. */
    const groups = [];
    let file;
    let folder = '';
    /** Of the class that is open. */
    let classPath;
    /** The sums of a class or file whose lines do not say whether they were run, as gcovr writes them. */
    let sums;
    /** Whether a line of the open file said it. */
    let isCounted = false;
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
    function openFile(element) {
        const path = [...groups, folder, (0,xml/* requiredText */.$4)(element, 'name')].filter((part) => part !== '').join('/');
        file = coverage.file(path, element);
        sums = undefined;
        isCounted = false;
    }
    function closeFile() {
        if (file !== undefined && sums !== undefined) {
            if (sums.lines.total === 0)
                throw (0,unreadable/* malformed */.Qm)(coverage.place, {
                    expected: 'ci of each <line>, or a <counter type="LINE"> of the file',
                    found: 'neither',
                });
            file.summary = sums;
        }
        file = undefined;
        sums = undefined;
    }
    function readLine(element) {
        if (file === undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: '<line> below a <sourcefile>', found: '<line> elsewhere' });
        // gcovr 5 and later: the file's own counters, which come after its lines, say what was run.
        if (!isCounted && element.attributes['ci'] === undefined && element.attributes['mi'] === undefined) {
            sums ??= { lines: nothing, branches: nothing };
            return;
        }
        if (sums !== undefined)
            throw (0,unreadable/* malformed */.Qm)(element, { expected: 'ci of every <line> of the file, or of none', found: 'some' });
        isCounted = true;
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
            else if (element.tag === 'sourcefile')
                openFile(element);
            else if (element.tag === 'class')
                openClass(element);
            else if (element.tag === 'lines' && classPath !== undefined)
                sums = { lines: nothing, branches: nothing };
            else if (element.tag === 'counter')
                readCounter(element);
            else if (element.tag === 'line' && (classPath === undefined || sums === undefined))
                readLine(element);
        },
        close(tag) {
            if (tag === 'group')
                groups.pop();
            else if (tag === 'sourcefile')
                closeFile();
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
    const coverage = createCoverage(text.name);
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
    const identity = branchIdentity(Number(line.slice(5, number)), line.slice(number + 1, block), line.slice(block + 1, last));
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
    const coverage = createCoverage(name);
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
    const ratio = { covered: json_count_countIn(covered, place), total: json_count_countIn(count, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw (0,unreadable/* malformed */.Qm)(place, { expected: `at most ${ratio.total} covered`, found: `${ratio.covered}` });
}
/** `[line, column, count, hasCount, isRegionEntry, isGapRegion]`; the last one is new with LLVM 11. */
function segmentOf(value, { place }) {
    const [line, , count, hasCount, isEntry, isGap] = (0,json/* listOr */.QD)(value);
    return {
        line: json_count_countIn(line, place),
        count: json_count_countIn(count, place),
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
    const number = json_count_countIn(line, coverage.place);
    const block = [column, endLine, endColumn].map(String).join(':');
    for (const [side, count] of [['true', whenTrue], ['false', whenFalse]]) {
        const taken = json_count_countIn(count, coverage.place) > 0;
        coverage.identifiedBranch(file, branchIdentity(number, block, side), taken, coverage.place);
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
    const coverage = createCoverage(name);
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
    const coverage = createCoverage(name);
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
            coverage.line(file, index + 1, json_count_countIn(count, coverage.place) > 0, coverage.place);
        }
        simplecov_readBranches((0,json/* objectOr */.Xg)(value)['branches'], file, coverage);
    }
}
/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function simplecov_readBranches(branches, file, coverage) {
    for (const branch of (0,json/* listOr */.QD)(branches)) {
        const { start_line: line, coverage: count } = (0,json/* objectOr */.Xg)(branch);
        if (count !== 'ignored')
            coverage.branch(file, json_count_countIn(line, coverage.place), json_count_countIn(count, coverage.place) > 0, coverage.place);
    }
    for (const [condition, paths] of Object.entries((0,json/* objectOr */.Xg)(branches))) {
        const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
        if (line === undefined)
            throw (0,unreadable/* malformed */.Qm)(coverage.place, { expected: 'a branch of SimpleCov', found: `"${(0,unreadable/* shown */.SP)(condition, 40)}"` });
        for (const [path, count] of Object.entries((0,json/* objectOr */.Xg)(paths))) {
            coverage.identifiedBranch(file, `${line},${condition},${path}`, json_count_countIn(count, coverage.place) > 0, coverage.place);
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
    const coverage = createCoverage(name);
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

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/ratio.js
function sum(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage/merge.js




/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is executable when any report lists it, and covered when any report covers it. Of a file
 * with other executable lines that holds where its path is absolute or `rooted`, known to be of the repository: headers
 * and templates differ by test binary, and instrumenters differ. An absolute path in `directory` is the relative one.
 */
function mergeCoverage(reports, { rooted, directory } = {}) {
    const files = new Map();
    const start = directory === undefined ? undefined : `${directory.replace(/\/$/, '')}/`;
    for (const report of reports) {
        for (const [path, file] of report.files) {
            const inside = start !== undefined && path.startsWith(start) ? path.slice(start.length) : path;
            addFile(files, inside, file, isAbsolute(path) || rooted?.has(path) === true);
        }
    }
    const totals = [];
    for (const [path, variants] of files) {
        for (const file of variants)
            totals.push({ path, coverage: file, lines: linesOf(file), branches: branchesOf(file) });
    }
    return {
        lines: sum(totals.map((file) => file.lines)),
        branches: sum(totals.map((file) => file.branches)),
        files: totals,
        ...statementsOf(reports),
        apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
    };
}
/** Joins the blocks of all reports: a block ran when it ran in any of them. */
function statementsOf(reports) {
    const blocks = new Map();
    for (const { statements } of reports) {
        if (statements === undefined)
            return {};
        for (const [block, count] of statements)
            blocks.set(block, Math.max(blocks.get(block) ?? -Infinity, count));
    }
    const counts = [...blocks.values()];
    if (counts.length === 0)
        return {};
    return { statements: sum(counts.map((count) => ({ covered: Math.max(count, 0), total: Math.abs(count) }))) };
}
/** On any system: a report may be made on another one. */
function isAbsolute(path) {
    return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
function addFile(files, path, file, isOneFile) {
    const variants = files.get(path);
    if (variants === undefined) {
        files.set(path, [file]);
        return;
    }
    const same = variants.findIndex((variant) => isSameFile(variant, file) || (isOneFile && variant.summary === undefined && file.summary === undefined));
    const match = variants[same];
    if (match === undefined)
        variants.push(file);
    else
        variants[same] = merged(match, file);
}
function isSameFile(a, b) {
    if (a.summary === undefined || b.summary === undefined)
        return a.summary === b.summary && sameLines(a.lines, b.lines);
    return a.summary.lines.total === b.summary.lines.total && a.summary.branches.total === b.summary.branches.total;
}
/** Two reports of one file agree on which lines can be executed, whatever they say of their coverage. */
function sameLines(a, b) {
    const length = Math.max(a.length, b.length);
    for (let line = 0; line < length; line += 1) {
        if (((a[line] ?? 0) === 0) !== ((b[line] ?? 0) === 0))
            return false;
    }
    return true;
}
function merged(a, b) {
    if (a.summary !== undefined && b.summary !== undefined) {
        // The lines behind the sums are unknown: at least as many as the better sum are covered.
        const lines = better(a.summary.lines, b.summary.lines);
        const branches = better(a.summary.branches, b.summary.branches);
        return { ...a, summary: { lines, branches } };
    }
    const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
    for (let line = 0; line < lines.length; line += 1)
        lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
    // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
    const comparable = isTellingBranches(a) === isTellingBranches(b) && isCounted(a) === isCounted(b);
    const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
    return {
        lines,
        branchSet: mergedBranchSets(left.branchSet, right.branchSet),
        branches: mergedCounts(left.branches, right.branches),
    };
}
function isTellingBranches({ branchSet }) {
    return branchSet !== undefined && hasBranches(branchSet);
}
function isCounted({ branches }) {
    return branches !== undefined && hasCounts(branches);
}
function mergedCounts(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const all = emptyCounts();
    for (const counts of [a, b]) {
        eachCount(counts, (line, count) => setCount(all, line, Math.max(countAt(all, line) ?? 0, count)));
    }
    return all;
}
/** Returns the same file with its identified branches counted by line. */
function counted(file) {
    if (file.branchSet === undefined)
        return file;
    const counts = mergedCounts(emptyCounts(), file.branches ?? emptyCounts()) ?? emptyCounts();
    eachBranch(file.branchSet, (line, taken) => {
        const { covered, total } = unpacked(countAt(counts, line) ?? 0);
        setCount(counts, line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
    });
    return { ...emptyFile(), lines: file.lines, branches: counts };
}
function better(a, b) {
    return b.covered > a.covered ? b : a;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/percent.js
/**
 * Returns the percentage, rounded down to two decimals; undefined when there is nothing to cover.
 * 79.996 % must not read as 80 %.
 */
function percentOf({ covered, total }) {
    return total === 0 ? undefined : Number((BigInt(covered) * 10000n) / BigInt(total)) / 100;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage-baseline.js








/**
 * Reads earlier coverage: from an earlier verdict of the gate, or from coverage reports.
 * Throws EvidenceError, also for a verdict about another application, one that did not open and one without coverage.
 */
async function readCoverageBaseline(source, application) {
    const text = await (0,text_text/* openText */.U)(source);
    if (/^\{\s*"schemaVersion"\s*:/.test(text.head))
        return readVerdict(text, application);
    const report = await readCoverageText(text);
    const { lines, branches } = mergeCoverage([report]);
    return {
        origin: { ...origin/* silentOrigin */.C9, time: report.time },
        figures: { lines: percentOf(lines), branches: percentOf(branches) },
    };
}
const choices = {
    '': 'object',
    subject: 'build',
    verdict: 'build',
    at: 'build',
    checks: 'array',
    'checks.*': 'build',
};
async function readVerdict(text, application) {
    const found = {};
    const figures = new Map();
    await (0,json/* readJson */.Vh)(text, {
        choices,
        value(path, value) {
            if (path !== 'checks.*')
                found[path] = value;
            const { id, actual } = (0,json/* objectOr */.Xg)(value);
            if (path === 'checks.*' && typeof actual === 'number')
                figures.set((0,json/* textOr */.ph)(id) ?? '', actual);
        },
    });
    const { subject, verdict, at } = found;
    const { application: of, commit } = (0,json/* objectOr */.Xg)(subject);
    if (of !== application)
        throw refused(text, `a verdict about ${application ?? 'no application'}`, of);
    if (verdict !== 'pass' && verdict !== 'warn')
        throw refused(text, 'a verdict that opened the gate', verdict);
    const lines = figures.get('line-coverage');
    if (lines === undefined)
        throw refused(text, 'a verdict with line coverage', undefined);
    return {
        origin: {
            commits: typeof commit === 'string' ? [[commit.toLowerCase()]] : [],
            digests: [],
            time: (0,origin/* timeOf */.nR)((0,json/* textOr */.ph)(at)),
        },
        figures: { lines, branches: figures.get('branch-coverage') },
    };
}
function refused(text, expected, found) {
    const what = found === undefined ? 'none' : (0,unreadable/* shown */.SP)(JSON.stringify(found), 60);
    return new errors/* EvidenceError */.oe({
        code: 'evidence-foreign',
        where: text.name,
        expected: `${expected} as a baseline`,
        found: what,
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/changed-coverage.js
/** Joins the merged reports with the added lines; a file by its path in the repository. */
function changedCoverage({ files }, changed) {
    const placed = new Map();
    const resolve = resolver(changed.tracked);
    for (const file of files) {
        const path = resolve(file.path);
        if (path !== undefined)
            placed.set(path, [...(placed.get(path) ?? []), file]);
    }
    const kinds = new Set(files.map(({ path }) => kindOf(path)));
    const total = { covered: 0, total: 0 };
    const missed = [];
    const unknown = [];
    for (const [path, ranges] of changed.files) {
        const known = (placed.get(path) ?? []).filter(({ coverage }) => coverage.summary === undefined);
        if (known.length === 0) {
            if (kinds.has(kindOf(path)) && ranges.length > 0)
                unknown.push(path);
            continue;
        }
        const lines = [];
        for (const line of linesIn(ranges)) {
            const state = Math.max(...known.map(({ coverage }) => coverage.lines[line] ?? 0));
            if (state > 0)
                total.total += 1;
            if (state === 2)
                total.covered += 1;
            if (state === 1)
                lines.push(line);
        }
        if (lines.length > 0)
            missed.push({ path, lines });
    }
    return { lines: total, missed: missed.toSorted((a, b) => b.lines.length - a.lines.length), unknown };
}
function* linesIn(ranges) {
    for (const [from, to] of ranges)
        for (let line = from; line <= to; line += 1)
            yield line;
}
/** The ending of a path, by which sources are told from other files. */
function kindOf(path) {
    return /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
/**
 * Finds the repository's path of a path in a report: the same one, the longest end of it that is a file (absolute
 * paths, Go's import paths), or the only file that ends in it (Java's packages).
 */
function resolver(tracked) {
    const known = new Set(tracked);
    const byName = new Map();
    for (const path of tracked) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const alike = byName.get(name);
        if (alike === undefined)
            byName.set(name, [path]);
        else
            alike.push(path);
    }
    return (path) => {
        for (let rest = path; rest !== undefined; rest = afterSlash(rest)) {
            if (known.has(rest))
                return rest;
        }
        const name = path.slice(path.lastIndexOf('/') + 1);
        const [only, ...others] = (byName.get(name) ?? []).filter((one) => one.endsWith(`/${path}`));
        return others.length === 0 ? only : undefined;
    };
}
function afterSlash(path) {
    const slash = path.indexOf('/');
    return slash === -1 ? undefined : path.slice(slash + 1);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/coverage.js








/** Coverage: reports of all formats, merged by file and line. */
function openCoverage({ application, changed, directory }) {
    const reports = [];
    const before = [];
    let totals;
    return {
        async read(source) {
            const report = await readCoverage(source);
            return { origin: { ...origin/* silentOrigin */.C9, time: report.time }, count: () => void reports.push(report) };
        },
        async readBaseline(source) {
            const { origin, figures } = await readCoverageBaseline(source, application);
            return { origin, count: () => void before.push(figures) };
        },
        ambiguousPaths() {
            totals = mergeCoverage(reports, { directory });
            return totals.apart;
        },
        measure({ rootedPaths }) {
            // Merging is expensive: it is repeated only where the result differs.
            const known = rootedPaths.size === 0 ? totals : undefined;
            return measured(known ?? mergeCoverage(reports, { rooted: rootedPaths, directory }), before, changed);
        },
    };
}
function measured(totals, before, changed) {
    const lines = measurementOf(totals, 'lines');
    const branches = measurementOf(totals, 'branches');
    return {
        measurements: {
            'line-coverage': lines,
            'branch-coverage': branches,
            'file-coverage': eachFile(totals.files),
            'coverage-fall': fallOf({ lines: lines.actual, branches: branches.actual }, before),
            'changed-line-coverage': changedOf(totals, changed),
            'measured-lines': measuredLines(totals.lines.total),
        },
        warnings: totals.apart.length === 0 ? [] : [countedApart(totals.apart)],
        outputs: {
            ...(lines.actual !== undefined && { 'line-coverage': lines.actual }),
            ...(branches.actual !== undefined && { 'branch-coverage': branches.actual }),
        },
    };
}
function measurementOf(totals, what) {
    const ratio = totals[what];
    const percent = percentOf(ratio);
    return {
        ...(percent !== undefined && { actual: percent }),
        // Nothing to cover is neither 0 % nor 100 %: no number is made up.
        found: percent === undefined
            ? `the reports know of no ${what}, which proves nothing`
            : `${percent} % (${ratio.covered} of ${ratio.total} ${what})${what === 'lines' ? statementsText(totals) : ''}`,
        meets: (limit) => reaches(ratio, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(ratio, limit), what === 'lines' ? 'more line' : 'more branch')}`,
        details: leastCovered(totals, what),
    };
}
/** Go's own number, which differs from that of lines. */
function statementsText({ statements }) {
    if (statements === undefined)
        return '';
    return `, ${percentOf(statements)} % of ${(0,amount/* amount */.vj)(statements.total, 'statement')} by go tool cover`;
}
/** Returns the larger fall of lines and branches, below the best of the baselines. */
function fallOf(now, before) {
    const falls = [];
    const found = [];
    for (const what of ['lines', 'branches']) {
        const known = before.flatMap((figures) => figures[what] ?? []);
        if (known.length === 0)
            continue;
        const best = Math.max(...known);
        found.push(`${now[what] ?? 'no'} % of ${what} after ${best} %`);
        falls.push(hundredths(best) - hundredths(now[what] ?? 0));
    }
    const fall = Math.max(0, ...falls) / 100;
    return {
        ...(falls.length > 0 && { actual: fall }),
        absent: 'Give reports, or a verdict, of an earlier commit with the input "coverage-baseline"',
        found: falls.length === 0 ? 'no baseline to compare with' : `${fall} %: ${found.join(', ')}`,
        meets: (limit) => fall <= limit,
        advice: () => 'Cover what was added or changed since the baseline',
        details: [],
    };
}
/** Measures the lines that the change added. A change without executable lines has nothing that could be missed. */
function changedOf(totals, changed) {
    if (typeof changed === 'string') {
        const absent = 'Give changed-since, in a checkout that has the commits since';
        return { found: changed, absent, meets: () => false, advice: () => absent, details: [] };
    }
    const { lines, missed, unknown } = changedCoverage(totals, changed);
    const percent = percentOf(lines);
    const [first, ...others] = unknown;
    const lacks = first === undefined
        ? ''
        : `; the reports do not know ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    if (percent === undefined && first !== undefined) {
        const absent = 'Let the tests measure the changed files, and give reports paths from the root of the repository';
        return {
            found: `no changed line was measured${lacks}`,
            absent,
            meets: () => false,
            advice: () => absent,
            details: unknown.slice(0, 5),
        };
    }
    return {
        actual: percent ?? 100,
        found: percent === undefined
            ? `no executable line in ${changed.range}`
            : `${percent} % (${lines.covered} of ${lines.total} lines in ${changed.range})${lacks}`,
        meets: (limit) => reaches(lines, limit),
        advice: (limit) => `Cover at least ${(0,amount/* amount */.vj)(missing(lines, limit), 'more changed line')}`,
        details: missed.slice(0, 5).map(({ path, lines: numbers }) => `${path}: ${rangesText(rangesIn(numbers))}`),
    };
}
function rangesIn(numbers) {
    const ranges = [];
    for (const number of numbers) {
        const last = ranges.at(-1);
        if (last !== undefined && last[1] === number - 1)
            last[1] = number;
        else
            ranges.push([number, number]);
    }
    return ranges;
}
function measuredLines(total) {
    return {
        actual: total,
        found: (0,amount/* amount */.vj)(total, 'line'),
        meets: (limit) => total >= limit,
        advice: () => 'Find out which reports or files are missing',
        details: [],
    };
}
function hundredths(percent) {
    return Math.round(percent * 100);
}
/** Measures the least covered file, which stands for all. */
function eachFile(all) {
    const files = all.filter(({ lines }) => lines.total > 0);
    const ranked = files.toSorted((a, b) => a.lines.covered / a.lines.total - b.lines.covered / b.lines.total);
    const [least] = ranked;
    const percent = least === undefined ? undefined : percentOf(least.lines);
    const below = (limit) => files.filter(({ lines }) => !reaches(lines, limit)).length;
    return {
        ...(percent !== undefined && { actual: percent }),
        found: least === undefined
            ? 'the reports know of no file with lines, which proves nothing'
            : `${percent} % in ${least.path} (${least.lines.covered} of ${least.lines.total} lines)`,
        meets: (limit) => below(limit) === 0,
        advice: (limit) => `Cover the ${(0,amount/* amount */.vj)(below(limit), 'file')} below ${limit} %`,
        details: ranked.slice(0, 5).map((file) => `${file.path}: ${countOf(file, 'lines')}`),
    };
}
const scale = 1_000_000;
/** Compares exactly, where a quotient of floating-point numbers would not be exact. */
function reaches({ covered, total }, limit) {
    return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}
function missing({ covered, total }, limit) {
    return Math.ceil((limit * total) / 100) - covered;
}
/** Lists the files whose coverage would help most. */
function leastCovered(totals, what) {
    return totals.files
        .filter((file) => file[what].covered < file[what].total)
        .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
        .slice(0, 5)
        .map((file) => `${file.path}: ${countOf(file, what)}`);
}
const rangesShown = 6;
/** `7 of 10 lines, not 3, 8-9`: lines that are no code count to the range around them. */
function countOf(file, what) {
    const count = `${file[what].covered} of ${file[what].total} ${what}`;
    const ranges = what === 'lines' ? missedRanges(file.coverage) : [];
    if (ranges.length === 0)
        return count;
    return `${count}, not ${rangesText(ranges)}`;
}
function rangesText(ranges) {
    const shown = ranges.slice(0, rangesShown).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
    const more = ranges.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more places` : ''}`;
}
function countedApart(paths) {
    const [first = ''] = paths;
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
    return `${first}${more}: reports name it with different executable lines and the working directory has no such file, so it is counted as different files; run the gate in the checkout, and give reports paths from its root`;
}


/***/ })

};
