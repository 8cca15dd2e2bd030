export const id = 123;
export const ids = [123];
export const modules = {

/***/ 15123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gate: () => (/* binding */ gate)
});

// EXTERNAL MODULE: ./lib/src/steps/gate/declaration.js
var declaration = __webpack_require__(98028);
// EXTERNAL MODULE: ./lib/src/errors.js
var errors = __webpack_require__(65071);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/src/evidence/source.js


/** No report is larger than this; a larger one is an accident or an attack. */
const maximumBytes = 512 * 1024 * 1024;
/**
 * Opens a file as a source that hashes what passes. The bytes go by once: what is judged is what is hashed.
 * Reading throws EvidenceError past `limit` bytes.
 */
function openSource(path, files, limit = maximumBytes) {
    const chunks = files.stream(path)[Symbol.asyncIterator]();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    /** Why reading ended before the end: there is no fingerprint of a part. */
    let broken;
    async function next() {
        if (broken !== undefined)
            throw broken.cause;
        try {
            const result = await chunks.next();
            if (result.done === true)
                return { done: true, value: undefined };
            size += result.value.byteLength;
            if (size > limit)
                throw tooLarge(path, limit);
            hash.update(result.value);
            return result;
        }
        catch (cause) {
            broken = { cause };
            await chunks.return?.();
            throw cause;
        }
    }
    return {
        name: path,
        // No `return`: a reader that breaks off must not close the file before it is hashed.
        bytes: { [Symbol.asyncIterator]: () => ({ next }) },
        async fingerprint() {
            while ((await next()).done !== true)
                ;
            return { sha256: hash.copy().digest('hex'), size };
        },
    };
}
function tooLarge(name, limit) {
    const megabytes = Math.floor(limit / 1024 / 1024);
    return new errors/* EvidenceError */.oe('evidence-too-large', `${name}: expected a report of at most ${megabytes} MiB, found more: split it`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/unreadable.js

function at({ name, line }) {
    return line === undefined ? name : `${name}:${line}`;
}
/** The report is not what its format says it must be. `what` goes on from the place: "expected …, found …". */
function malformed(place, what) {
    return new errors/* EvidenceError */.oe('evidence-malformed', `${at(place)}: ${what}`);
}
/** The report ends before its format lets it end. */
function truncated(place, what) {
    return new errors/* EvidenceError */.oe('evidence-truncated', `${at(place)}: the report ends in the middle: ${what}; run the tool that writes it again`);
}
/** The report is beyond what any tool writes in good faith. */
function excessive(place, what) {
    return new errors/* EvidenceError */.oe('evidence-excessive', `${at(place)}: ${what}`);
}
/** The report is of another format than was asked for. */
function foreign(name, what) {
    return new errors/* EvidenceError */.oe('evidence-foreign', `${name}: ${what}`);
}
function empty(name) {
    return new errors/* EvidenceError */.oe('evidence-empty', `${name} is empty: an empty report proves nothing; check that the tool that writes it has run`);
}
/** Untrusted text in a message: one line, printable, not too long. */
function shown(text, length = 80) {
    const start = text.slice(0, length + 1);
    // Nearly all of it is plain, and this is asked for every finding of a large report.
    const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
    return line.length > length ? `${line.slice(0, length)}…` : line;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/assess.js



/** Reads the reports of one kind, one after the other. */
async function assess(kind, plan, binding, ledger, files) {
    const reading = kind.open();
    const evidence = [];
    const counted = new Map();
    for (const path of plan.files)
        evidence.push(await readOne(path, reading, counted, binding, files));
    const problems = [...plan.problems, ...evidence.flatMap(({ problem }) => problem ?? [])];
    return { evidence, problems, measured: counted.size === 0 ? undefined : reading.measure(ledger) };
}
async function readOne(path, reading, counted, { commit, evidenceCommit }, files) {
    const source = openSource(path, files);
    try {
        const report = await reading.read(source);
        const fingerprint = await source.fingerprint();
        const unnamed = evidenceCommit === undefined ? [] : [[evidenceCommit]];
        const parts = report.commits.length > 0 ? report.commits : unnamed;
        for (const part of parts)
            refuseOther(path, part, commit);
        const commits = [...new Set(parts.flat())];
        // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
        if (!counted.has(fingerprint.sha256))
            report.count();
        counted.set(fingerprint.sha256, path);
        return { path, ...fingerprint, ...(commits.length > 0 && { commits }) };
    }
    catch (error) {
        if (!(error instanceof errors/* StepError */.zg))
            throw error;
        return { path, ...(await fingerprintOrNothing(source)), problem: error.message };
    }
}
/** A file that cannot be read to its end has no fingerprint. */
async function fingerprintOrNothing(source) {
    try {
        return await source.fingerprint();
    }
    catch (error) {
        if (error instanceof errors/* StepError */.zg)
            return { sha256: '', size: 0 };
        throw error;
    }
}
/** Evidence about another commit is no evidence. Commits may be abbreviated on either side. */
function refuseOther(path, named, commit) {
    if (commit === undefined || named.some((one) => isSameCommit(one, commit)))
        return;
    throw new errors/* EvidenceError */.oe('evidence-other-commit', `${path} is about commit ${shown(named.join(', '), 100)}, expected ${commit}: give the report of the commit that the artifact was built from`);
}
function isSameCommit(a, b) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}

;// CONCATENATED MODULE: ./lib/src/evidence/arm.js
/** 19 bits for the line, 6 each for block and branch, 1 for taken. */
const maximumLine = 2 ** 19;
const maximumPart = 64;
function emptyArms() {
    return { packed: new Uint32Array(0), length: 0, named: new Map() };
}
/** The identity of a branch: a line, and the words by which the report tells its branches apart. */
function armOf(line, block, branch) {
    const blockNumber = smallNumber(block);
    const branchNumber = smallNumber(branch);
    if (line >= maximumLine || blockNumber === undefined || branchNumber === undefined)
        return `${line},${block},${branch}`;
    return (line * maximumPart + blockNumber) * maximumPart + branchNumber;
}
/** Adds a branch; returns how many bytes more are held for it, about. */
function addArm(arms, identity, taken) {
    if (typeof identity === 'string') {
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
function eachArm(arms, take) {
    const sorted = arms.packed.subarray(0, arms.length).toSorted();
    for (let index = 0; index < sorted.length; index += 1) {
        const arm = sorted[index] ?? 0;
        const next = sorted[index + 1];
        // Sorted, the taken one of a branch comes last.
        if (next !== undefined && next >>> 1 === arm >>> 1)
            continue;
        take(Math.floor((arm >>> 1) / maximumPart / maximumPart), (arm & 1) === 1);
    }
    for (const [identity, taken] of arms.named)
        take(Number.parseInt(identity, 10), taken);
}
function mergedArms(a, b) {
    const packed = new Uint32Array(a.length + b.length);
    packed.set(a.packed.subarray(0, a.length));
    packed.set(b.packed.subarray(0, b.length), a.length);
    const named = new Map(a.named);
    for (const [identity, taken] of b.named)
        named.set(identity, taken || named.get(identity) === true);
    return { packed, length: packed.length, named };
}
function hasArms(arms) {
    return arms.length > 0 || arms.named.size > 0;
}
/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text) {
    if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text))
        return undefined;
    const number = Number(text);
    return number < maximumPart ? number : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/branch-count.js
const above = 2 ** 26;
/** More than this no line has. */
const maximumBranchesOfLine = above - 1;
function packed({ covered, total }) {
    return total * above + covered;
}
function unpacked(count) {
    return { covered: count % above, total: Math.floor(count / above) };
}

;// CONCATENATED MODULE: ./lib/src/evidence/ratio.js
function sum(ratios) {
    let covered = 0;
    let total = 0;
    for (const ratio of ratios) {
        covered += ratio.covered;
        total += ratio.total;
    }
    return { covered, total };
}

;// CONCATENATED MODULE: ./lib/src/evidence/line-coverage.js




const line_coverage_maximumLine = 2_000_000;
const maximumFiles = 500_000;
/** The most bytes that a report can make us hold, about. */
const maximumHeld = 192 * 1024 * 1024;
const branchBytes = 64;
function createCoverage(name) {
    const files = new Map();
    let held = 0;
    function spend(bytes, place) {
        held += bytes;
        if (held > maximumHeld)
            throw excessive(place, 'more lines and branches than are read of one report');
    }
    function grow(file, number, place) {
        const lines = new Uint8Array(Math.max(128, number + 1, Math.min(file.lines.length * 2, line_coverage_maximumLine + 1)));
        spend(lines.length - file.lines.length, place);
        lines.set(file.lines);
        file.lines = lines;
    }
    return {
        name,
        place: { name },
        files,
        file(path, place) {
            const key = normalised(path);
            const known = files.get(key);
            if (known !== undefined)
                return known;
            if (files.size >= maximumFiles)
                throw excessive(place, `more than ${maximumFiles} files in one report`);
            const created = emptyFile();
            // A copy: a slice of the report's text would hold on to the whole piece of it.
            files.set(Buffer.from(key).toString(), created);
            return created;
        },
        line(file, number, covered, place) {
            if (number > line_coverage_maximumLine)
                throw excessive(place, `line ${number}: no source file has more than ${line_coverage_maximumLine} lines`);
            if (number >= file.lines.length)
                grow(file, number, place);
            file.lines[number] = Math.max(file.lines[number] ?? 0, covered ? 2 : 1);
        },
        branches(file, line, count, place) {
            if (count.total > maximumBranchesOfLine)
                throw excessive(place, `a line with ${count.total} branches`);
            const known = file.branches.get(line);
            if (known === undefined)
                spend(branchBytes, place);
            file.branches.set(line, Math.max(known ?? 0, packed(count)));
        },
        branch(file, line, taken, place) {
            const known = file.branches.get(line);
            if (known === undefined)
                spend(branchBytes, place);
            const { covered, total } = unpacked(known ?? 0);
            file.branches.set(line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
        },
        arm(file, identity, taken, place) {
            spend(addArm(file.arms, identity, taken), place);
        },
    };
}
function emptyFile() {
    return { lines: new Uint8Array(0), branches: new Map(), arms: emptyArms() };
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
    let { covered, total } = sum([...file.branches.values()].map((count) => unpacked(count)));
    eachArm(file.arms, (_line, taken) => {
        total += 1;
        if (taken)
            covered += 1;
    });
    return { covered, total };
}
function normalised(path) {
    const slashed = path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
    return slashed.replaceAll(/(?<=^|\/)\.\//g, '');
}

;// CONCATENATED MODULE: ./lib/src/evidence/xml.js

/** Deepest nesting that is read; JUnit and coverage reports stay below 20. */
const maximumDepth = 200;
const maximumAttributes = 200;
/** Most characters between two pieces of markup: saxes holds a CDATA section or an attribute in memory whole. */
const maximumSilence = 16 * 1024 * 1024;
/**
 * Streams a document's elements to a handler; text between them is dropped. A document type declaration is
 * let through without being followed; with an internal subset, where entities are declared, it is refused.
 * Throws EvidenceError that names file and line.
 */
async function readXml(text, handler) {
    if (!text.head.startsWith('<'))
        throw foreign(text.name, `expected XML, found "${shown(text.head, 20)}"`);
    const { SaxesParser } = await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.t.bind(__webpack_require__, 59800, 19));
    const parser = new SaxesParser({ position: false, xmlns: false });
    const progress = connect(parser, text.name, handler);
    let leading = true;
    for await (const chunk of text.chunks) {
        // XML 1.0, 2.8 wants the declaration first; blank lines before it are a common slip of scripts and harmless.
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
            ? truncated(here(), shown(error.message))
            : malformed(here(), `not well-formed XML: ${shown(error.message)}`);
    });
    parser.on('doctype', (doctype) => {
        silence = 0;
        // An empty subset, which Pester writes, declares nothing.
        if (doctype.replace(/\[\s*\]/, '').includes('[')) {
            throw excessive(here(), 'the document type declares entities of its own; remove the part of <!DOCTYPE in brackets');
        }
    });
    parser.on('opentagstart', () => {
        silence = 0;
        attributes = 0;
        depth += 1;
        if (depth > maximumDepth)
            throw excessive(here(), `elements are nested deeper than ${maximumDepth}`);
    });
    parser.on('attribute', () => {
        attributes += 1;
        if (attributes > maximumAttributes)
            throw excessive(here(), `an element has more than ${maximumAttributes} attributes`);
    });
    parser.on('opentag', (tag) => {
        handler.open({ name, line: parser.line, tag: tag.name, attributes: tag.attributes, depth });
    });
    parser.on('closetag', (tag) => {
        silence = 0;
        handler.close?.(tag.name, depth, here());
        depth -= 1;
    });
    return {
        feed(characters) {
            silence += characters;
            if (silence > maximumSilence)
                throw excessive(here(), 'more than 16 MiB without an element');
        },
        finish() {
            ended = true;
        },
    };
}
/** A whole number of 0 or more, or undefined when the attribute is absent or blank. Throws EvidenceError otherwise. */
function countOf(element, attribute) {
    const text = element.attributes[attribute];
    if (text === undefined || text === '')
        return undefined;
    if (/^\d{1,20}$/.test(text))
        return Number(text);
    throw malformed(element, `<${element.tag} ${attribute}="${shown(text, 30)}">: expected a whole number of 0 or more`);
}
/** As `countOf`, for what the format requires. */
function requiredCount(element, attribute) {
    const count = countOf(element, attribute);
    if (count !== undefined)
        return count;
    throw malformed(element, `<${element.tag}> has no ${attribute}: expected a whole number of 0 or more`);
}
/** The value of an attribute that the format requires. Throws EvidenceError. */
function requiredText(element, attribute) {
    const text = element.attributes[attribute];
    if (text !== undefined && text !== '')
        return text;
    throw malformed(element, `<${element.tag}> has no ${attribute}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/clover.js



/** Reads Clover's XML, also as Istanbul and PHPUnit write it. Metrics are not looked at: they are sums of the lines. */
function createClover(name) {
    const coverage = createCoverage(name);
    let file;
    let packageName = '';
    return {
        coverage,
        open(element) {
            if (element.tag === 'package')
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
    const file = requiredText(element, 'name');
    return packageName === '' || /[/\\]/.test(file) ? file : `${packageName.replaceAll('.', '/')}/${file}`;
}
/** The head of a method is no executable line; statements and conditions are. */
function readLine(element, file, coverage) {
    if (file === undefined)
        throw malformed(element, 'expected <line> below a <file>');
    const { type } = element.attributes;
    if (type === 'method')
        return;
    const number = requiredCount(element, 'num');
    if (type !== 'cond') {
        coverage.line(file, number, requiredCount(element, 'count') > 0, element);
        return;
    }
    const branches = conditionsOf(element);
    coverage.line(file, number, (countOf(element, 'count') ?? branches.covered) > 0, element);
    coverage.branches(file, number, branches, element);
}
/**
 * Clover counts how often a condition was true and how often false. Istanbul, which gives the line a count besides,
 * writes into the same attributes how many branches were taken and how many were not.
 */
function conditionsOf(element) {
    const truths = requiredCount(element, 'truecount');
    const falsehoods = requiredCount(element, 'falsecount');
    if (element.attributes['count'] !== undefined)
        return { covered: truths, total: truths + falsehoods };
    return { covered: (truths > 0 ? 1 : 0) + (falsehoods > 0 ? 1 : 0), total: 2 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/cobertura.js



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
    return { coverage, open, close };
}
/** Deterministic builds leave the name out; then every class is a file of its own. */
function fileOf(element) {
    const { filename, name } = element.attributes;
    if (filename === undefined)
        throw malformed(element, '<class> has no filename');
    return filename === '' ? `(class ${name ?? ''} at line ${element.line})` : filename;
}
function cobertura_readLine(element, file, coverage) {
    if (file === undefined)
        throw malformed(element, 'expected <line> below a <class>');
    const number = requiredCount(element, 'number');
    coverage.line(file, number, requiredCount(element, 'hits') > 0, element);
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
    throw malformed(element, `expected condition-coverage such as "50% (1/2)", found "${shown(text, 30)}"`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/text-lines.js

const maximumLineLength = 64 * 1024;
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
        if (rest.length > maximumLineLength)
            throw excessive(place, `a line is longer than ${maximumLineLength} characters`);
    }
    if (rest === '')
        return place;
    place.line += 1;
    take(rest.trimEnd(), place);
    return place;
}

;// CONCATENATED MODULE: ./lib/src/evidence/go-profile.js



/** Most lines that one block may span: a function, not a file. */
const maximumBlock = 100_000;
/**
 * Reads a profile of `go test -coverprofile` (modes set, count and atomic). Every line that a block touches is
 * executable; it is covered when any of its blocks ran. Blocks come again where packages were tested together.
 */
async function readGoProfile(text) {
    const coverage = createCoverage(text.name);
    await eachLine(text, (line, place) => {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            return;
        readBlock(line, coverage, place);
    });
    return coverage;
}
function looksLikeGoProfile(head) {
    return /^mode: (?:set|count|atomic)\b/.test(head);
}
/** `file.go:line.column,line.column statements count` (cmd/cover, "profile.go"). */
function readBlock(line, coverage, place) {
    const match = /:(\d{1,9})\.\d{1,9},(\d{1,9})\.\d{1,9} (\d{1,9}) (\d{1,20})$/.exec(line);
    const path = line.slice(0, match?.index ?? 0);
    const [from, to] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || path === '' || to < from || to - from > maximumBlock) {
        throw malformed(place, `expected <file>:<line>.<column>,<line>.<column> <statements> <count>, found "${shown(line, 60)}"`);
    }
    // A block without statements, such as an empty function, has nothing that could be covered.
    if (Number(match[3]) === 0)
        return;
    const file = coverage.file(path, place);
    for (let number = from; number <= to; number += 1)
        coverage.line(file, number, Number(match[4]) > 0, place);
}

;// CONCATENATED MODULE: ./lib/src/evidence/jacoco.js



/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester writes it. Counters are not looked at: they are sums of the
 * lines. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name) {
    const coverage = createCoverage(name);
    /** Groups are modules: the same package and file in two of them are two files. */
    const groups = [];
    let file;
    let folder = '';
    function readLine(element) {
        if (file === undefined)
            throw malformed(element, 'expected <line> below a <sourcefile>');
        const number = requiredCount(element, 'nr');
        const covered = requiredCount(element, 'ci');
        if (covered + requiredCount(element, 'mi') > 0)
            coverage.line(file, number, covered > 0, element);
        const taken = requiredCount(element, 'cb');
        const total = taken + requiredCount(element, 'mb');
        if (total > 0)
            coverage.branches(file, number, { covered: taken, total }, element);
    }
    return {
        coverage,
        open(element) {
            if (element.tag === 'group')
                groups.push(element.attributes['name'] ?? '');
            else if (element.tag === 'package')
                folder = element.attributes['name'] ?? '';
            else if (element.tag === 'sourcefile') {
                const path = [...groups, folder, requiredText(element, 'name')].filter((part) => part !== '').join('/');
                file = coverage.file(path, element);
            }
            else if (element.tag === 'line')
                readLine(element);
        },
        close(tag) {
            if (tag === 'group')
                groups.pop();
            else if (tag === 'sourcefile')
                file = undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/json-lexer.js

const json_lexer_maximumDepth = 200;
const maximumString = 16 * 1024 * 1024;
const maximumWord = 400;
const quote = 0x22;
const backslash = 0x5c;
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
 * A push parser for RFC 8259, which takes a text in pieces of any size. Throws EvidenceError at the first thing that
 * is no JSON. A class, because the state between two pieces is what it is all about.
 */
class JsonLexer {
    name;
    /** The line that is being read, from 1. */
    line = 1;
    #events;
    #containers = [];
    #expected = 'value';
    /** What the end of a piece has cut: the text of a string so far, the escape in it, a number or a literal. */
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
            else
                at = this.#readToken(chunk, at);
        }
    }
    close() {
        if (this.#word !== '')
            this.#endWord();
        if (this.#string !== undefined)
            throw truncated(this, 'a string is not closed');
        if (this.#expected !== 'nothing') {
            throw truncated(this, `JSON that is not closed, ${wanted[this.#expected]} was to come`);
        }
    }
    #readToken(chunk, at) {
        const character = chunk.charAt(at);
        switch (character) {
            case '\n':
                this.line += 1;
                return at + 1;
            case ' ':
            case '\t':
            case '\r':
                return at + 1;
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
        if (this.#containers.length >= json_lexer_maximumDepth)
            throw excessive(this, `values are nested deeper than ${json_lexer_maximumDepth}`);
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
            const code = chunk.charCodeAt(at);
            if (code < 0x20)
                throw malformed(this, 'not well-formed JSON: a string with a line break or a control character in it');
            at += 1;
            if (code !== quote && code !== backslash)
                continue;
            this.#keep(chunk.slice(start, at - 1));
            start = at;
            if (code === quote) {
                this.#endString();
                return at;
            }
            this.#escape = '\\';
        }
        this.#keep(chunk.slice(start));
        return at;
    }
    #readEscape(character) {
        this.#escape += character;
        if (this.#escape[1] === 'u') {
            if (this.#escape.length < 6)
                return;
            const digits = this.#escape.slice(2);
            if (!/^[0-9a-fA-F]{4}$/.test(digits))
                throw malformed(this, 'not well-formed JSON: a bad \\u escape');
            this.#keep(String.fromCharCode(Number.parseInt(digits, 16)));
        }
        else {
            const plain = escapes[character];
            if (plain === undefined)
                throw malformed(this, 'not well-formed JSON: a bad escape');
            this.#keep(plain);
        }
        this.#escape = '';
    }
    #keep(piece) {
        this.#length += piece.length;
        if (this.#length > maximumString)
            throw excessive(this, 'a string is longer than 16 MiB');
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
        if (this.#word.length > maximumWord)
            this.#unexpected(`"${shown(this.#word, 20)}"`);
        if (end === undefined)
            return chunk.length;
        this.#endWord();
        return end;
    }
    #endWord() {
        const text = this.#word;
        this.#word = '';
        if (!this.#isValueNext())
            this.#unexpected(`"${shown(text, 20)}"`);
        if (numberGrammar.test(text))
            this.#events.scalar(Number(text));
        else if (text === 'null')
            this.#events.scalar(null);
        else if (text === 'true' || text === 'false')
            this.#events.scalar(text === 'true');
        else
            this.#unexpected(`"${shown(text, 20)}"`);
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
        throw malformed(this, `not well-formed JSON: expected ${wanted[this.#expected]}, found ${found}`);
    }
}
const wanted = {
    value: 'a value',
    'value-or-end': 'a value or ]',
    key: 'a key',
    'key-or-end': 'a key or }',
    colon: 'a colon',
    'comma-or-end': 'a comma or the end of the list',
    nothing: 'the end of the text',
};

;// CONCATENATED MODULE: ./lib/src/evidence/json.js


/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
async function readJson(text, reader) {
    if (!/^[[{]/.test(text.head))
        throw foreign(text.name, `expected JSON, found "${shown(text.head, 20)}"`);
    const visitor = new Visitor(reader);
    const lexer = new JsonLexer(text.name, visitor);
    visitor.place = lexer;
    for await (const chunk of text.chunks)
        lexer.write(chunk);
    lexer.close();
}
/** Follows the document from container to container: which of them a reader wants is decided as they begin. */
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
            this.#frames.push({ path, array, keys: new Set(), key });
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
            throw malformed(this.place, `the key "${shown(name, 40)}" comes twice in one object`);
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
        const prefix = frame.path === '' ? '' : `${frame.path}.`;
        if (frame.array || this.#reader.choices[`${prefix}*`] !== undefined)
            return `${prefix}*`;
        // A key with a dot or a star in it must not be taken for a path.
        return /[.*]/.test(this.#key) ? undefined : prefix + this.#key;
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
        if (choice === found)
            return 'enter';
        const what = path === '' ? 'the document' : `"${path}"`;
        const instead = found === 'scalar' ? 'a plain value' : `an ${found}`;
        throw malformed(this.place, `expected ${what} to be an ${choice}, found ${instead}`);
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
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as an object, or an empty one. */
function objectOr(value) {
    return isObject(value) ? value : {};
}
/** The value as a list, or an empty one. */
function listOr(value) {
    return Array.isArray(value) ? value : [];
}
function textOr(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/src/evidence/json-coverage.js




/** What stands beside the files in SimpleCov's coverage.json, and Istanbul's sum over all files. */
const besides = new Set(['total', 'meta', 'groups', 'timestamp', 'metrics', 'errors', 'command_name']);
/**
 * Reads coverage in JSON: Istanbul's coverage-final.json and coverage-summary.json, SimpleCov's .resultset.json and
 * coverage.json. Throws EvidenceError.
 */
async function readJsonCoverage(text) {
    const coverage = createCoverage(text.name);
    await readJson(text, {
        choices: { '': 'object', '*': 'build' },
        value(_path, value, key) {
            if (besides.has(key) && !isIstanbul(value))
                return;
            if (key === 'total' && isSummary(value))
                return;
            readEntry(key, value, coverage);
        },
    });
    return coverage;
}
function readEntry(key, value, coverage) {
    const entry = objectOr(value);
    if (isIstanbul(value))
        readIstanbul(key, entry, coverage);
    else if (isSummary(value))
        readSummary(key, entry, coverage);
    else if (key === 'coverage' && isObject(value))
        readSimpleCov(entry, coverage);
    else if (isObject(entry['coverage']))
        readSimpleCov(objectOr(entry['coverage']), coverage);
    else
        throw foreign(coverage.name, `expected coverage of Istanbul or SimpleCov, found "${shown(key, 40)}" in it`);
}
function isIstanbul(value) {
    return isObject(value) && isObject(value['statementMap']) && isObject(value['s']);
}
function isSummary(value) {
    return isObject(value) && isObject(value['lines']) && value['lines']['total'] !== undefined;
}
/** A statement counts for the line that it begins at; each path of a branch for the branch's line. */
function readIstanbul(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    const counts = objectOr(entry['s']);
    for (const [id, location] of Object.entries(objectOr(entry['statementMap']))) {
        coverage.line(file, lineOf(location, coverage.place), json_coverage_countOf(counts[id], coverage.place) > 0, coverage.place);
    }
    const taken = objectOr(entry['b']);
    for (const [id, branch] of Object.entries(objectOr(entry['branchMap']))) {
        const { loc, locations, line: head } = objectOr(branch);
        const line = typeof head === 'number' ? head : lineOf(loc ?? listOr(locations)[0], coverage.place);
        for (const [index, count] of listOr(taken[id]).entries()) {
            coverage.arm(file, armOf(line, id, `${index}`), json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
    }
}
function lineOf(location, place) {
    return json_coverage_countOf(objectOr(objectOr(location)['start'])['line'], place);
}
function readSummary(path, entry, coverage) {
    const file = coverage.file(path, coverage.place);
    file.summary = {
        lines: json_coverage_ratioOf(entry['lines'], coverage.place),
        branches: json_coverage_ratioOf(entry['branches'], coverage.place),
    };
}
function json_coverage_ratioOf(value, place) {
    const { covered, total } = objectOr(value);
    const ratio = { covered: json_coverage_countOf(covered, place), total: json_coverage_countOf(total, place) };
    if (ratio.covered <= ratio.total)
        return ratio;
    throw malformed(place, `expected at most ${ratio.total} covered, found ${ratio.covered}`);
}
/** Lines are a list in line order: a count, or null where there is nothing to run. Old versions have nothing else. */
function readSimpleCov(files, coverage) {
    for (const [path, value] of Object.entries(files)) {
        const file = coverage.file(path, coverage.place);
        const lines = Array.isArray(value) ? listOr(value) : listOr(objectOr(value)['lines']);
        for (const [index, count] of lines.entries()) {
            if (count === null || count === 'ignored')
                continue;
            coverage.line(file, index + 1, json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
        readSimpleBranches(objectOr(value)['branches'], file, coverage);
    }
}
/** `{"[:if, 0, 3, 4, 6, 7]": {"[:then, 1, 4, 6, 4, 10]": 1}}`, the third item being the line; or a list of objects. */
function readSimpleBranches(branches, file, coverage) {
    for (const branch of listOr(branches)) {
        const { start_line: line, coverage: count } = objectOr(branch);
        if (count !== 'ignored')
            coverage.branch(file, json_coverage_countOf(line, coverage.place), json_coverage_countOf(count, coverage.place) > 0, coverage.place);
    }
    for (const [condition, paths] of Object.entries(objectOr(branches))) {
        const line = /^\[:?"?\w+"?, \d{1,9}, (\d{1,9}),/.exec(condition)?.[1];
        if (line === undefined)
            throw malformed(coverage.place, `expected a branch of SimpleCov, found "${shown(condition, 40)}"`);
        for (const [path, count] of Object.entries(objectOr(paths))) {
            coverage.arm(file, `${line},${condition},${path}`, json_coverage_countOf(count, coverage.place) > 0, coverage.place);
        }
    }
}
function json_coverage_countOf(value, place) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return value;
    throw malformed(place, `expected a whole number of 0 or more, found ${value === undefined ? 'none' : shown(JSON.stringify(value), 30)}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/lcov.js




/** Records of geninfo(1) that say nothing about lines or branches, or only sums, which are computed here. */
const ignored = /^(?:TN|VER|FN|FNDA|FNF|FNH|FNL|FNA|LF|LH|BRF|BRH|MCDC|MCF|MCH|L|F|B):/;
/**
 * Reads an LCOV tracefile (geninfo(1), "TRACEFILE FORMAT"). A file that comes in several sections, one per test, is
 * one file. Throws EvidenceError with file and line.
 */
async function readLcov(text) {
    const coverage = createCoverage(text.name);
    let file;
    const end = await eachLine(text, (line, place) => {
        file = readRecord(line, file, coverage, place);
    });
    if (file !== undefined)
        throw truncated(end, 'the last section has no end_of_record');
    return coverage;
}
/** Whether a report's first characters are those of a tracefile. */
function looksLikeLcov(head) {
    return /^(?:TN|SF|VER|#)/.test(head);
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
            throw malformed(place, 'expected end_of_record before the next SF');
        if (line.length < 4)
            throw malformed(place, 'expected SF:<path of a source file>, found no path');
        return coverage.file(line.slice(3), place);
    }
    if (line === 'end_of_record') {
        inSection(file, line, place);
        return undefined;
    }
    if (line === '' || line.startsWith('#') || ignored.test(line))
        return file;
    throw place.line === 1
        ? foreign(place.name, `expected an LCOV tracefile, found "${shown(line, 30)}"`)
        : malformed(place, `expected a record of an LCOV tracefile, found "${shown(line, 30)}"`);
}
/** DA:<line number>,<execution count>[,<checksum>] */
function lcov_readLine(line, file, coverage, place) {
    const comma = digitsEnd(line, 3);
    const end = digitsEnd(line, comma + 1);
    const whole = comma > 3 && line[comma] === ',' && end > comma + 1 && (end === line.length || line[end] === ',');
    if (!whole)
        throw malformed(place, `expected DA:<line>,<count>, found "${shown(line, 40)}"`);
    coverage.line(file, Number(line.slice(3, comma)), isPositive(line, comma + 1, end), place);
}
/** BRDA:<line number>,[<exception>]<block>,<branch>,<taken>, where taken is `-` or a count; a branch may be any text. */
function readBranch(line, file, coverage, place) {
    const number = digitsEnd(line, 5);
    const block = digitsEnd(line, line[number + 1] === 'e' ? number + 2 : number + 1);
    const last = line.lastIndexOf(',');
    const end = line[last + 1] === '-' ? last + 2 : digitsEnd(line, last + 1);
    const whole = number > 5 && line[number] === ',' && line[block] === ',' && block < last - 1 && end === line.length;
    if (!whole || end === last + 1 || line[block - 1] === ',' || line[block - 1] === 'e') {
        throw malformed(place, `expected BRDA:<line>,<block>,<branch>,<taken>, found "${shown(line, 40)}"`);
    }
    const identity = armOf(Number(line.slice(5, number)), line.slice(number + 1, block), line.slice(block + 1, last));
    coverage.arm(file, identity, isPositive(line, last + 1, end), place);
}
/** Where the digits that begin at `from` end. */
function digitsEnd(line, from) {
    let at = from;
    for (let code = line.charCodeAt(at); code >= 0x30 && code <= 0x39; code = line.charCodeAt(at))
        at += 1;
    return at;
}
/** Whether there is a digit other than 0: counts may be beyond what a number holds. */
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
    throw malformed(place, `expected SF:<path> before ${shown(record, 20)}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/opencover.js



/**
 * Reads OpenCover's XML. A sequence point counts for the line that it begins at; a branch point for its line, or for
 * that of the sequence point before it. What has no source line is made by the compiler and counts for nothing.
 */
function createOpenCover(name) {
    const coverage = createCoverage(name);
    /** Paths by the number that they have in the module. */
    const paths = new Map();
    let method = newMethod();
    function count(element, line) {
        const taken = requiredCount(element, 'vc') > 0;
        const id = element.attributes['fileid'] ?? method.file;
        if (id === undefined || id === '0' || line === undefined || line === 0)
            return;
        const path = paths.get(id);
        if (path === undefined)
            throw malformed(element, `expected the file ${shown(id, 20)} among the module's <Files>`);
        const file = coverage.file(path, element);
        if (element.tag === 'SequencePoint')
            coverage.line(file, line, taken, element);
        else
            coverage.branch(file, line, taken, element);
    }
    function readPoint(element) {
        const line = countOf(element, 'sl');
        count(element, line);
        if (line !== undefined)
            method.points.push({ offset: countOf(element, 'offset') ?? 0, line });
    }
    return {
        coverage,
        open(element) {
            if (element.tag === 'Module')
                paths.clear();
            else if (element.tag === 'Method')
                method = newMethod();
            else if (element.tag === 'File')
                paths.set(requiredText(element, 'uid'), requiredText(element, 'fullPath'));
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
                count(branch, countOf(branch, 'sl') ?? lineBefore(branch, method));
            method = newMethod();
        },
    };
}
function newMethod() {
    return { file: undefined, points: [], branches: [] };
}
function lineBefore(branch, { points }) {
    const offset = countOf(branch, 'offset') ?? 0;
    return points.findLast((point) => point.offset <= offset)?.line;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/src/evidence/text.js




const headLength = 256;
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
        throw empty(source.name);
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
        yield decoder(piece);
    }
    if (decoder === undefined) {
        decoder = decoderFor(start, source.name);
        yield decoder(start);
    }
    yield decoder(undefined);
}
function decoderFor(start, name) {
    const decoder = new external_node_util_.TextDecoder(encodingOf(start), { fatal: true });
    const utf16 = decoder.encoding.startsWith('utf-16');
    /** Whether the decoder may hold the first bytes of a character. */
    let open = false;
    return (bytes) => {
        try {
            if (bytes === undefined)
                return decoder.decode();
            // Most reports are ASCII, which is many times faster and half the memory this way.
            if (!utf16 && !open && (0,external_node_buffer_.isAscii)(bytes))
                return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
            open = (bytes.at(-1) ?? 0) >= 0x80;
            return decoder.decode(bytes, { stream: true });
        }
        catch (cause) {
            throw new errors/* EvidenceError */.oe('evidence-encoding', `${name}: expected text in ${decoder.encoding}, found bytes that are none: it may be binary, compressed or cut`, { cause });
        }
    };
}
/** The single-byte encodings that XML writers still declare; anything else is read as what it should be, UTF-8. */
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

;// CONCATENATED MODULE: ./lib/src/evidence/coverage.js










const dialects = [
    { root: 'coverage', children: ['sources', 'packages'], create: createCobertura },
    { root: 'coverage', children: ['project'], create: createClover },
    { root: 'report', children: ['sessioninfo', 'group', 'package'], create: createJacoco },
    { root: 'CoverageSession', children: ['Summary', 'Modules'], create: createOpenCover },
];
const known = 'LCOV, Cobertura, JaCoCo, Clover, OpenCover, a Go profile, Istanbul or SimpleCov JSON';
/**
 * Reads a coverage report of any known format, told apart by what is in it. Throws EvidenceError, also for a report
 * that knows of no source file: it does not show that anything was measured.
 */
async function readCoverage(source) {
    const text = await openText(source);
    const report = await readFormat(text);
    if (report.files.size === 0)
        throw foreign(text.name, 'the coverage report names no source file: nothing was measured');
    return report;
}
function readFormat(text) {
    if (text.head.startsWith('<'))
        return readDialect(text);
    if (text.head.startsWith('{'))
        return readJsonCoverage(text);
    if (looksLikeGoProfile(text.head))
        return readGoProfile(text);
    if (looksLikeLcov(text.head))
        return readLcov(text);
    throw foreign(text.name, `expected ${known}, found "${shown(text.head, 30)}"`);
}
async function readDialect(text) {
    let root;
    let reader;
    await readXml(text, {
        open(element) {
            if (element.depth === 1) {
                root = element;
                if (!dialects.some((dialect) => dialect.root === element.tag))
                    throw unknownDialect(element);
                return;
            }
            reader ??= dialectOf(root, element).create(text.name);
            reader.open(element);
        },
        close(tag, depth, place) {
            reader?.close?.(tag, depth, place);
        },
    });
    if (reader !== undefined)
        return reader.coverage;
    throw foreign(text.name, `<${shown(root?.tag ?? '', 30)}> is empty: no coverage was measured`);
}
function dialectOf(root, child) {
    const dialect = dialects.find((one) => one.root === root?.tag && one.children.includes(child.tag));
    if (dialect === undefined)
        throw unknownDialect(root ?? child, child);
    return dialect;
}
function unknownDialect(root, child) {
    const found = child === undefined ? `<${shown(root.tag, 30)}>` : `<${shown(root.tag, 30)}> with <${shown(child.tag, 30)}> in it`;
    return foreign(root.name, `expected a coverage report (${known}), found ${found}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/coverage-merge.js




/**
 * Merges reports by file and line, then sums covered and total: an average of percentages would let a small file
 * outweigh a large one. A line is covered when any report covers it.
 */
function mergeCoverage(reports) {
    const files = new Map();
    for (const report of reports) {
        for (const [path, file] of report.files)
            addFile(files, path, file);
    }
    const totals = [];
    for (const [path, variants] of files) {
        for (const file of variants)
            totals.push({ path, lines: linesOf(file), branches: branchesOf(file) });
    }
    return {
        lines: sum(totals.map((file) => file.lines)),
        branches: sum(totals.map((file) => file.branches)),
        files: totals,
        apart: [...files].filter(([, variants]) => variants.length > 1).map(([path]) => path),
    };
}
function addFile(files, path, file) {
    const variants = files.get(path);
    if (variants === undefined) {
        files.set(path, [file]);
        return;
    }
    const same = variants.findIndex((variant) => isSameFile(variant, file));
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
        // Which lines the sums stand for is not known: the better one is what is covered at least.
        const lines = better(a.summary.lines, b.summary.lines);
        const branches = better(a.summary.branches, b.summary.branches);
        return { ...a, summary: { lines, branches } };
    }
    const lines = new Uint8Array(Math.max(a.lines.length, b.lines.length));
    for (let line = 0; line < lines.length; line += 1)
        lines[line] = Math.max(a.lines[line] ?? 0, b.lines[line] ?? 0);
    // Identified branches of one report cannot be matched with counted ones of another: compare them as counts.
    const comparable = hasArms(a.arms) === hasArms(b.arms) && a.branches.size > 0 === b.branches.size > 0;
    const [left, right] = comparable ? [a, b] : [counted(a), counted(b)];
    const branches = new Map(left.branches);
    for (const [line, count] of right.branches)
        branches.set(line, Math.max(branches.get(line) ?? 0, count));
    return { lines, arms: mergedArms(left.arms, right.arms), branches };
}
/** The same file with its identified branches counted by line. */
function counted(file) {
    if (!hasArms(file.arms))
        return file;
    const counts = new Map(file.branches);
    eachArm(file.arms, (line, taken) => {
        const { covered, total } = unpacked(counts.get(line) ?? 0);
        counts.set(line, packed({ covered: covered + (taken ? 1 : 0), total: total + 1 }));
    });
    return { ...emptyFile(), lines: file.lines, branches: counts };
}
function better(a, b) {
    return b.covered > a.covered ? b : a;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/amount.js
/** `1 test`, `2 tests`, `80 %`. */
function amount(count, unit) {
    if (unit === '%')
        return `${count} %`;
    return `${count} ${count === 1 ? unit : plural(unit)}`;
}
function plural(unit) {
    return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/coverage.js



/** Coverage: reports of all formats, merged by file and line. */
const coverage = {
    kind: 'coverage',
    input: 'coverage',
    rows: [
        { id: 'line-coverage', title: 'Line coverage', unit: '%' },
        { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
        { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
    ],
    open() {
        const reports = [];
        return {
            async read(source) {
                const report = await readCoverage(source);
                return { commits: [], count: () => void reports.push(report) };
            },
            measure: () => measured(mergeCoverage(reports)),
        };
    },
};
function measured(totals) {
    const lines = measurementOf(totals, 'lines');
    const branches = measurementOf(totals, 'branches');
    return {
        measurements: { 'line-coverage': lines, 'branch-coverage': branches, 'file-coverage': eachFile(totals.files) },
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
            : `${percent} % (${ratio.covered} of ${ratio.total} ${what})`,
        meets: (limit) => reaches(ratio, limit),
        advice: (limit) => `Cover at least ${missing(ratio, limit)} more ${what}`,
        details: leastCovered(totals, what),
    };
}
/** The least covered file stands for all. */
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
        advice: (limit) => `Cover the ${amount(below(limit), 'file')} below ${limit} %`,
        details: ranked.slice(0, 5).map(({ path, lines }) => `${path}: ${lines.covered} of ${lines.total} lines`),
    };
}
/** Rounded down to two decimals: 79.996 % must not read as 80 %. Undefined when there is nothing to cover. */
function percentOf({ covered, total }) {
    return total === 0 ? undefined : Number((BigInt(covered) * 10000n) / BigInt(total)) / 100;
}
const scale = 1_000_000;
/** Exact where a quotient of floating-point numbers is not. */
function reaches({ covered, total }, limit) {
    return BigInt(covered) * BigInt(100 * scale) >= BigInt(Math.round(limit * scale)) * BigInt(total);
}
function missing({ covered, total }, limit) {
    return Math.ceil((limit * total) / 100) - covered;
}
/** The files that would help most. */
function leastCovered(totals, what) {
    return totals.files
        .filter((file) => file[what].covered < file[what].total)
        .toSorted((a, b) => b[what].total - b[what].covered - (a[what].total - a[what].covered))
        .slice(0, 5)
        .map((file) => `${file.path}: ${file[what].covered} of ${file[what].total} ${what}`);
}
function countedApart(paths) {
    const [first = ''] = paths;
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more`;
    return `${first}${more}: reports name it with different executable lines, so it is counted as different files; give reports paths from the root of the repository`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-result.js


/** SARIF 3.27.9: what a tool says about a place without finding fault with it. */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);
/** Reads the fields of a `result` object (SARIF 3.27). Throws EvidenceError. */
function resultOf(fields, name) {
    const level = levelOf(fields['level'], name);
    const severity = severityOf(fields['properties'], name);
    return {
        counts: isFinding(fields['kind'], level) && fields['baselineState'] !== 'absent',
        level,
        ruleId: kept(fields['ruleId'], 200),
        ruleIndex: indexOf(fields['ruleIndex']),
        rule: isObject(fields['rule']) ? fields['rule'] : undefined,
        invocation: indexOf(objectOr(fields['provenance'])['invocationIndex']),
        location: locationOf(fields['locations']),
        message: kept(messageOf(fields['message']), 200),
        severity,
        suppressed: isSuppressed(fields['suppressions']),
        known: fields['baselineState'] === 'unchanged' || fields['baselineState'] === 'existing',
        fingerprint: fingerprintOf(fields),
    };
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
    const found = typeof value === 'string' ? `"${shown(value, 30)}"` : typeof value;
    throw malformed({ name }, `expected a level of error, warning, note or none, found ${found}`);
}
/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
function severityOf(properties, name) {
    const value = objectOr(properties)['security-severity'];
    if (value === undefined || value === null)
        return undefined;
    const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
    if (typeof severity === 'number' && severity >= 0 && severity <= 10)
        return severity;
    throw malformed({ name }, 'expected a security-severity from 0 to 10, found something else');
}
/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions) {
    const list = listOr(suppressions);
    return list.length > 0 && list.every((one) => ['accepted', undefined].includes(textOr(objectOr(one)['status'])));
}
function locationOf(locations) {
    const physical = objectOr(objectOr(listOr(locations)[0])['physicalLocation']);
    const uri = textOr(objectOr(physical['artifactLocation'])['uri']);
    if (uri === undefined)
        return undefined;
    const line = objectOr(physical['region'])['startLine'];
    return kept(typeof line === 'number' ? `${uri}:${line}` : uri, 300);
}
function messageOf(message) {
    const object = objectOr(message);
    return textOr(object['text']) ?? textOr(object['markdown']) ?? textOr(object['id']);
}
function fingerprintOf(fields) {
    for (const bag of [objectOr(fields['fingerprints']), objectOr(fields['partialFingerprints'])]) {
        const [key] = Object.keys(bag).toSorted();
        if (key !== undefined)
            return kept(`${key}:${textOr(bag[key]) ?? ''}`, 200);
    }
    return undefined;
}
/** SARIF 3.7.4: -1 stands for no index. */
function indexOf(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
/** A short copy that does not hold on to the chunk of the file that it came from. */
function kept(value, length) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return Buffer.from(shown(value, length)).toString();
}

;// CONCATENATED MODULE: ./lib/src/evidence/sarif-rules.js


const driverComponent = -1;
/** Throws EvidenceError for levels and severities that are none. */
function createRules(driver, extensions, invocations, name) {
    const components = new Map([[driverComponent, rulesOf(driver, driverComponent, name)]]);
    for (const [index, extension] of extensions.entries()) {
        components.set(index, rulesOf(objectOr(extension), index, name));
    }
    const byId = indexed([...components.values()].flat());
    const overrides = invocations.map((invocation) => listOr(objectOr(invocation)['ruleConfigurationOverrides']));
    return {
        find(result) {
            const reference = result.rule ?? {};
            const id = result.ruleId ?? textOr(reference['id']);
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
            const override = applied.find((one) => concerns(objectOr(objectOr(one)['descriptor']), rule, extensions));
            const level = levelOf(objectOr(objectOr(override)['configuration'])['level'], name);
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
/** The rule of that id or of the nearest id above it; the component that was named goes before the others. */
function nearestRule(byId, id, component) {
    for (const ancestor of ancestorsOf(id)) {
        const rules = byId.get(ancestor);
        if (rules !== undefined)
            return rules.find((rule) => rule.component === component) ?? rules[0];
    }
    return undefined;
}
function rulesOf(component, index, name) {
    return listOr(component['rules']).map((value, position) => {
        const rule = objectOr(value);
        return {
            id: textOr(rule['id']) ?? '',
            guid: textOr(rule['guid']),
            level: levelOf(objectOr(rule['defaultConfiguration'])['level'], name),
            severity: severityOf(rule['properties'], name),
            tags: listOr(objectOr(rule['properties'])['tags']).flatMap((tag) => textOr(tag) ?? []),
            component: index,
            index: position,
        };
    });
}
/** Which component a reference points into: SARIF 3.52.7; the driver when it does not say. */
function componentOf(reference, extensions) {
    const component = objectOr(reference['toolComponent']);
    const index = numberOr(component['index']);
    if (index !== undefined)
        return index;
    const position = extensions.findIndex((extension) => {
        if (!isObject(extension))
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
    const id = textOr(descriptor['id']);
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

;// CONCATENATED MODULE: ./lib/src/evidence/sarif.js






/** More findings than this is not a report that anyone gates on. */
const maximumFindings = 500_000;
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
 * Reads a SARIF 2.1.0 log (OASIS Standard, 2020-03-27). Throws EvidenceError for what is no such log, and for a log
 * that does not prove that a scan took place: a run without `results`, a failed invocation, no run at all, results
 * kept in other files.
 */
async function readSarif(source) {
    const text = await openText(source);
    const sarif = createSarif(text.name);
    await readJson(text, sarif);
    return sarif.facts();
}
/** The reader by itself, to read SARIF beside other formats. */
function createSarif(name) {
    const facts = { tools: [], findings: [], suppressed: 0, others: 0, commits: [] };
    const top = {};
    let current = newRun();
    let fields = {};
    return {
        choices,
        get seen() {
            return top.runs !== undefined;
        },
        enter(path) {
            if (path === 'runs')
                top.runs = 0;
            else if (path === run)
                current = newRun();
            else if (path === `${run}.results`)
                current.results = [];
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
                current.results?.push(resultOf(fields, name));
                if ((current.results?.length ?? 0) > maximumFindings)
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
                throw notScanned(name, 'it has no runs');
            return facts;
        },
    };
}
function newRun() {
    return { driver: {}, extensions: [], invocations: [], provenance: [], results: undefined };
}
function keepOfRun(current, key, value, name) {
    if (key === 'driver')
        current.driver = objectOr(value);
    else if (key === 'extensions')
        current.extensions = listOr(value);
    else if (key === 'invocations')
        current.invocations = listOr(value);
    else if (key === 'versionControlProvenance')
        current.provenance = listOr(value);
    else
        refuseExternal(value, name);
}
function finishRun(current, facts, name) {
    const tool = toolOf(current.driver);
    if (current.results === undefined)
        throw notScanned(name, `the run of ${tool} has no results property`);
    if (current.invocations.some((invocation) => failed(invocation)))
        throw scanFailed(name, tool);
    facts.tools.push(tool);
    const commits = commitsOf(current.provenance);
    if (commits.length > 0)
        facts.commits.push(commits);
    const rules = createRules(current.driver, current.extensions, current.invocations, name);
    for (const one of current.results)
        add(facts, one, rules);
}
function add(facts, one, rules) {
    if (!one.counts) {
        facts.others += 1;
        return;
    }
    const rule = rules.find(one);
    const severity = Math.max(one.severity ?? -1, rule?.severity ?? -1);
    if (one.suppressed)
        facts.suppressed += 1;
    facts.findings.push({
        rule: one.ruleId ?? rule?.id ?? '(no rule)',
        level: one.level ?? rules.levelOf(one, rule),
        location: one.location,
        message: one.message,
        severity: severity >= 0 ? severity : undefined,
        suppressed: one.suppressed,
        known: one.known,
        tags: rule?.tags ?? [],
        fingerprint: one.fingerprint,
    });
}
function toolOf(driver) {
    const version = textOr(driver['semanticVersion']) ?? textOr(driver['version']) ?? '';
    return shown(`${textOr(driver['name']) ?? 'an unnamed tool'} ${version}`.trimEnd());
}
/** SARIF 3.20.14: executionSuccessful is required; what is neither absent nor true does not speak of a good scan. */
function failed(invocation) {
    const successful = objectOr(invocation)['executionSuccessful'];
    return successful !== undefined && successful !== true;
}
function commitsOf(provenance) {
    return provenance.flatMap((entry) => {
        const revision = textOr(objectOr(entry)['revisionId']);
        return revision === undefined || revision === '' ? [] : [revision.toLowerCase()];
    });
}
function refuseExternal(value, name) {
    const holds = Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
    if (!holds)
        return;
    throw new errors/* EvidenceError */.oe('evidence-external', `${name}: parts of the log are external properties, which are not followed: write one self-contained file`);
}
function otherVersion(version, name) {
    const found = typeof version === 'string' ? `"${shown(version, 40)}"` : 'none';
    return new errors/* EvidenceError */.oe('evidence-foreign', `${name}: expected a SARIF log of version "2.1.0", found ${found}`);
}
function notScanned(name, why) {
    return new errors/* EvidenceError */.oe('evidence-not-scanned', `${name} does not show that a scan took place: ${why}; a clean scan has an empty list of results`);
}
function scanFailed(name, tool) {
    return new errors/* EvidenceError */.oe('evidence-scan-failed', `${name}: ${tool} says that its execution failed, so what it did not find proves nothing; see the log of the scan`);
}
function tooMany(name) {
    return new errors/* EvidenceError */.oe('evidence-excessive', `${name}: a run has more than ${maximumFindings} results`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/sast.js


const levels = [
    { level: 'error', id: 'sast-errors', output: 'errors' },
    { level: 'warning', id: 'sast-warnings', output: 'warnings' },
    { level: 'note', id: 'sast-notes', output: 'notes' },
];
/** Static analysis: SARIF results by level. */
const sast = {
    kind: 'sast',
    input: 'sarif',
    rows: levels.map(({ level, id }) => ({ id, title: `Static analysis: ${level}s`, unit: 'result' })),
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await readSarif(source);
                return { commits: facts.commits, count: () => void reports.push(facts) };
            },
            measure: (ledger) => sast_measured(reports, ledger),
        };
    },
};
function sast_measured(reports, ledger) {
    const all = reports.flatMap((report) => report.findings);
    const excepted = new Set(all.filter((finding) => ledger.excepts(exceptableOf(finding))));
    const measurements = {};
    const outputs = {};
    for (const { level, id, output } of levels) {
        const known = all.filter((finding) => finding.level === level);
        const ofLevel = known.filter((finding) => !excepted.has(finding));
        outputs[output] = ofLevel.length;
        measurements[id] = sast_measurementOf(ofLevel, level, known.length - ofLevel.length);
    }
    return { measurements, warnings: [], outputs };
}
/** A finding goes by its rule, by each rule above it, and by its fingerprint. */
function exceptableOf({ rule, fingerprint, location }) {
    const above = rule.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    return {
        ids: [...above, ...(fingerprint === undefined ? [] : [fingerprint])],
        path: location?.replace(/:\d+$/, ''),
    };
}
function sast_measurementOf(findings, level, excepted) {
    const suppressed = findings.filter((finding) => finding.suppressed).length;
    // A suppression is the word of whoever wrote the code or the report; a gate wants somebody else's.
    const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
    return {
        actual: findings.length,
        found: amount(findings.length, 'result') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
        meets: (limit) => findings.length <= limit,
        advice: (limit) => `Fix at least ${findings.length - limit} of the ${amount(findings.length, 'result')} of level ${level}`,
        details: findings.slice(0, 5).map((finding) => sast_lineOf(finding)),
    };
}
function sast_lineOf({ rule, location, message }) {
    return [rule, location === undefined ? '' : ` at ${location}`, message === undefined ? '' : `: ${message}`].join('');
}

;// CONCATENATED MODULE: ./lib/src/evidence/test-facts.js
/** How many names are kept for people to read. */
const maximumFailures = 50;

;// CONCATENATED MODULE: ./lib/src/evidence/junit.js



/** What a `status` or `result` attribute says when a tool writes no element for it. */
const failedWords = new Set(['failed', 'failure', 'fail', 'error', 'errored', 'broken']);
const skippedWords = new Set(['skipped', 'disabled', 'notrun', 'ignored', 'pending', 'suppressed']);
/**
 * Reads JUnit reports of the usual dialects: nested suites, Surefire's reruns, skipped and disabled cases. Where the
 * attributes of a suite claim more failures than its elements show, such as after a crash in a set-up, they count.
 */
function createJunit() {
    const suites = [];
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    let current;
    function fail(name) {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.failed += 1;
        if (failures.length < maximumFailures)
            failures.push(name);
    }
    function closeSuite() {
        const suite = suites.pop();
        if (suite === undefined)
            return;
        const worse = Math.max(suite.claimed, suite.failed);
        if (worse > suite.failed && failures.length < maximumFailures) {
            failures.push(`${suite.name}: says ${suite.claimed} failures and errors, shows ${suite.failed}`);
        }
        const parent = suites.at(-1);
        if (parent === undefined)
            total.failed += worse;
        else
            parent.failed += worse;
    }
    function closeCase() {
        if (current === undefined)
            return;
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
                    break;
                case 'testcase':
                    if (current !== undefined)
                        throw malformed(element, 'a <testcase> in a <testcase>');
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
        facts: () => ({ ...total, failures }),
    };
}
function suiteOf(element) {
    const claimed = (countOf(element, 'failures') ?? 0) + (countOf(element, 'errors') ?? 0);
    countOf(element, 'tests');
    return { name: shown(element.attributes['name'] ?? 'a suite without a name', 200), claimed, failed: 0 };
}
function caseOf(element) {
    const { classname, name, status, result } = element.attributes;
    const words = [status ?? '', result ?? ''].map((word) => (word === '' ? '' : word.toLowerCase()));
    return {
        classname,
        name,
        failed: words.some((word) => failedWords.has(word)),
        skipped: words.some((word) => skippedWords.has(word)),
        flaky: false,
    };
}
function nameOf({ classname, name }) {
    return shown([classname, name].filter((part) => part !== undefined && part !== '').join(' › '), 200);
}

;// CONCATENATED MODULE: ./lib/src/evidence/trx.js



/** The elements of TRX that are a test's result; `TestResultAggregation` only holds others. */
const resultTags = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'ManualTestResult', 'WebTestResult']);
const passedWords = new Set(['Passed', 'Completed', 'Warning']);
const trx_skippedWords = new Set(['NotExecuted', 'Inconclusive', 'Pending']);
/** Counters that speak of a test that was to run and did not pass. */
const failedCounters = ['failed', 'error', 'timeout', 'aborted', 'passedButRunAborted', 'notRunnable', 'disconnected'];
const goodSummaries = new Set(['Completed', 'Passed', 'Warning', 'NotExecuted', 'Inconclusive']);
/**
 * Reads the test results of Visual Studio and `dotnet test` (TRX, vstst.xsd). An outcome that is neither passed nor
 * skipped is a failure, also a missing one; what the summary claims beyond the results counts too.
 */
function createTrx() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const open = [];
    let claimed = 0;
    function fail(count, name) {
        total.failed += count;
        if (failures.length < maximumFailures)
            failures.push(name);
    }
    function closeResult(result) {
        const skipped = trx_skippedWords.has(result.outcome);
        const failed = !skipped && !passedWords.has(result.outcome);
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
                open.push(trx_resultOf(element));
            else if (element.tag === 'Counters') {
                claimed = Math.max(claimed, failedCounters.reduce((sum, name) => sum + (countOf(element, name) ?? 0), 0));
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
            return { ...total, failures };
        },
    };
}
function trx_resultOf(element) {
    const name = shown(element.attributes['testName'] ?? 'a test without a name', 200);
    return { name, outcome: element.attributes['outcome'] ?? '', inner: 0, innerFailed: 0 };
}

;// CONCATENATED MODULE: ./lib/src/evidence/test-report.js





const roots = {
    testsuites: createJunit,
    testsuite: createJunit,
    TestRun: createTrx,
};
/**
 * Reads a report of tests, JUnit or TRX, told apart by the root element. Throws EvidenceError for what is neither. A
 * report without test cases is read: what it is worth is for the policy.
 */
async function readTestReport(source) {
    const text = await openText(source);
    let reader;
    await readXml(text, {
        open(element) {
            if (element.depth === 1) {
                const create = Object.hasOwn(roots, element.tag) ? roots[element.tag] : undefined;
                if (create === undefined) {
                    const found = shown(element.tag, 30);
                    throw foreign(text.name, `expected a report of tests, <testsuites>, <testsuite> or <TestRun>, found <${found}>`);
                }
                reader = create();
            }
            reader?.open(element);
        },
        close: (tag, depth, place) => reader?.close?.(tag, depth, place),
    });
    if (reader === undefined)
        throw foreign(text.name, 'expected a report of tests, found no element');
    return reader.facts();
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/tests.js


/** Tests: reports of all formats, added up. */
const tests = {
    kind: 'tests',
    input: 'junit',
    rows: [
        { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
        { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
    ],
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await readTestReport(source);
                return { commits: [], count: () => void reports.push(facts) };
            },
            measure: () => tests_measured(reports),
        };
    },
};
function tests_measured(reports) {
    const sum = (count) => reports.reduce((total, facts) => total + count(facts), 0);
    const failed = sum((facts) => facts.failed);
    const flaky = sum((facts) => facts.flaky);
    const skipped = sum((facts) => facts.skipped);
    const executed = sum((facts) => facts.tests) - skipped;
    const failures = reports.flatMap((facts) => facts.failures);
    return {
        measurements: {
            'failed-tests': { ...failedTests(failed, executed), details: failures.slice(0, 5) },
            'executed-tests': { ...executedTests(executed, skipped), details: [] },
        },
        warnings: flaky === 0 ? [] : [`${amount(flaky, 'test')} passed only when run again`],
        outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
    };
}
const nothingExecuted = 'no test was executed, which proves nothing';
function failedTests(failed, executed) {
    // Failures without a single test are those of a suite that broke before it began: they count.
    const nothing = executed === 0 && failed === 0;
    return {
        ...(!nothing && { actual: failed }),
        found: nothing ? nothingExecuted : `${failed} of ${amount(executed, 'test')}`,
        meets: (limit) => failed <= limit,
        advice: (limit) => `Repair at least ${failed - limit} of the ${amount(failed, 'failed test')}`,
    };
}
function executedTests(executed, skipped) {
    const note = skipped === 0 ? '' : `, ${skipped} more were skipped`;
    return {
        ...(executed > 0 && { actual: executed }),
        found: executed === 0 ? nothingExecuted + note : amount(executed, 'test') + note,
        meets: (limit) => executed >= limit,
        advice: (limit) => `Find out why only ${executed} of at least ${limit} tests ran: a suite may have crashed or been left out`,
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability.js
const severities = ['critical', 'high', 'medium', 'low', 'unknown'];
/** Scanners spell severities in their own case; negligible and informational ones are the low ones here. */
function vulnerability_severityOf(word) {
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
/** CVSS 3.1, 5: the qualitative scale. */
function severityOfScore(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    return score >= 4 ? 'medium' : 'low';
}
/** Keeps the first of each id and package, and of two the graver. */
function unique(vulnerabilities) {
    const found = new Map();
    for (const one of vulnerabilities) {
        const key = JSON.stringify([one.id, one.component]);
        const known = found.get(key);
        if (known === undefined || severities.indexOf(one.severity) < severities.indexOf(known.severity))
            found.set(key, one);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability-json.js




const maximumVulnerabilities = 200_000;
/**
 * Trivy's JSON (SchemaVersion 2). A result of class config, secret or license is another scan: what looked at no
 * packages has not found that they are good. Grype's JSON. CycloneDX 1.4 and later with vulnerabilities; one
 * without the list is a bill of materials that nobody has looked up.
 */
function createScannerFormats(name) {
    return [createTrivy(name), createGrype(name), createCycloneDx(name)];
}
function createTrivy(name) {
    const found = [];
    let version;
    let scanned = false;
    return {
        choices: { SchemaVersion: 'build', Results: 'array', 'Results.*': 'build' },
        get seen() {
            return version !== undefined;
        },
        enter() { },
        value(path, value) {
            if (path === 'SchemaVersion')
                version = value;
            if (path !== 'Results.*')
                return;
            const result = objectOr(value);
            const kind = textOr(result['Class']);
            scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
            for (const one of listOr(result['Vulnerabilities']))
                vulnerability_json_add(found, trivyOne(one, false, name), name);
            // What an ignore file or a VEX document took out, as far as the report still shows it.
            for (const modified of listOr(result['ExperimentalModifiedFindings'])) {
                const { Type: type, Finding: finding } = objectOr(modified);
                if (type === 'vulnerability')
                    vulnerability_json_add(found, trivyOne(finding, true, name), name);
            }
        },
        facts() {
            if (version !== 2)
                throw unknownVersion(name, 'Trivy report of SchemaVersion 2', version);
            if (!scanned)
                throw vulnerability_json_notScanned(name, 'Trivy looked at no packages');
            return { tool: 'Trivy', vulnerabilities: unique(found), commits: [] };
        },
    };
}
function trivyOne(value, suppressed, name) {
    const one = objectOr(value);
    const identifier = textOr(objectOr(one['PkgIdentifier'])['PURL']);
    return {
        id: idOf(one['VulnerabilityID'], name),
        severity: vulnerability_severityOf(one['Severity']),
        component: identifier ?? nameAndVersion(one['PkgName'], one['InstalledVersion']),
        fixedIn: textOr(one['FixedVersion']),
        suppressed,
    };
}
function createGrype(name) {
    const found = [];
    let descriptor;
    let matched = false;
    return {
        choices: {
            descriptor: 'build',
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
                descriptor = objectOr(value);
            if (path === 'matches.*')
                vulnerability_json_add(found, grypeOne(objectOr(value), false, name), name);
            if (path === 'ignoredMatches.*' && isIgnoredByAuthor(objectOr(value))) {
                vulnerability_json_add(found, grypeOne(objectOr(value), true, name), name);
            }
        },
        facts() {
            const version = textOr(descriptor?.['version']) ?? '';
            if (descriptor?.['name'] !== 'grype')
                throw unknownVersion(name, 'report of Grype', descriptor?.['name']);
            return { tool: shown(`Grype ${version}`.trimEnd()), vulnerabilities: unique(found), commits: [] };
        },
    };
}
/** Grype drops some matches by its own rules, such as kernel headers; those that name a weakness are somebody's choice. */
function isIgnoredByAuthor(match) {
    return listOr(match['appliedIgnoreRules']).some((rule) => {
        const { vulnerability, 'vex-status': vex } = objectOr(rule);
        return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
    });
}
function grypeOne(match, suppressed, name) {
    const vulnerability = objectOr(match['vulnerability']);
    const artifact = objectOr(match['artifact']);
    const fixes = listOr(objectOr(vulnerability['fix'])['versions']).flatMap((version) => textOr(version) ?? []);
    return {
        id: idOf(vulnerability['id'], name),
        severity: vulnerability_severityOf(vulnerability['severity']),
        component: textOr(artifact['purl']) ?? nameAndVersion(artifact['name'], artifact['version']),
        fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
        suppressed,
    };
}
function createCycloneDx(name) {
    const found = [];
    let format;
    let listed = false;
    return {
        choices: { bomFormat: 'build', vulnerabilities: 'array', 'vulnerabilities.*': 'build' },
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
            if (path !== 'vulnerabilities.*')
                return;
            for (const one of cycloneDxOnes(objectOr(value), name))
                vulnerability_json_add(found, one, name);
        },
        facts() {
            if (format !== 'CycloneDX')
                throw unknownVersion(name, 'bill of materials of format CycloneDX', format);
            if (!listed)
                throw vulnerability_json_notScanned(name, 'it lists components and no vulnerabilities');
            return { tool: 'CycloneDX', vulnerabilities: unique(found), commits: [] };
        },
    };
}
/** One for each component; what `analysis` says of it is its author's word and takes nothing away. */
function cycloneDxOnes(one, name) {
    const id = idOf(one['id'], name);
    const severity = ratingOf(listOr(one['ratings']), textOr(objectOr(one['source'])['name']));
    const affected = listOr(one['affects']).flatMap((entry) => textOr(objectOr(entry)['ref']) ?? []);
    const components = affected.length === 0 ? ['(no component)'] : affected;
    return components.map((component) => ({ id, severity, component, fixedIn: undefined, suppressed: false }));
}
const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];
/**
 * Of several ratings, that of whoever published the weakness, then that of the NVD by the newest method, as Trivy
 * chooses; then the first that has a severity.
 */
function ratingOf(ratings, publisher) {
    const entries = ratings.map((rating) => objectOr(rating));
    const by = (source) => entries.filter((rating) => source !== undefined && objectOr(rating['source'])['name'] === source);
    const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
    for (const rating of [...by(publisher), ...byNvd, ...entries]) {
        const severity = vulnerability_severityOf(rating['severity']);
        if (severity !== 'unknown')
            return severity;
    }
    return 'unknown';
}
function rankOf(rating) {
    const index = methods.indexOf(textOr(rating['method']) ?? '');
    return index === -1 ? methods.length : index;
}
function vulnerability_json_add(found, one, name) {
    if (found.length >= maximumVulnerabilities)
        throw excessive({ name }, `more than ${maximumVulnerabilities} vulnerabilities`);
    found.push(one);
}
function idOf(value, name) {
    const id = textOr(value);
    if (id !== undefined && id !== '')
        return shown(id, 200);
    throw malformed({ name }, 'a vulnerability without an id');
}
function nameAndVersion(name, version) {
    return shown(`${textOr(name) ?? '(no name)'}@${textOr(version) ?? ''}`, 300);
}
function unknownVersion(name, expected, found) {
    const what = found === undefined ? 'none' : shown(JSON.stringify(found), 40);
    return new errors/* EvidenceError */.oe('evidence-foreign', `${name}: expected a ${expected}, found ${what}`);
}
function vulnerability_json_notScanned(name, why) {
    return new errors/* EvidenceError */.oe('evidence-not-scanned', `${name} does not show that packages were scanned for vulnerabilities: ${why}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/vulnerability-report.js






/**
 * Reads a report of known vulnerabilities: Trivy, Grype, CycloneDX or SARIF, told apart by what is in it. Throws
 * EvidenceError, also for a document that is none of them or several at once.
 */
async function readVulnerabilities(source) {
    const text = await openText(source);
    const sarif = createSarif(text.name);
    const formats = createScannerFormats(text.name);
    await readJson(text, {
        choices: Object.assign({}, ...formats.map((format) => format.choices), sarif.choices),
        enter(path, key) {
            sarif.enter(path, key);
            for (const format of formats)
                format.enter(path);
        },
        value(path, value, key) {
            sarif.value(path, value, key);
            for (const format of formats)
                format.value(path, value, key);
        },
        leave: sarif.leave,
    });
    const seen = formats.filter((format) => format.seen).map((format) => format.facts());
    if (sarif.seen)
        seen.push(factsOfSarif(sarif.facts()));
    const [facts] = seen;
    if (facts !== undefined && seen.length === 1)
        return facts;
    const found = facts === undefined ? 'other JSON' : 'several of them in one document';
    throw foreign(text.name, `expected a report of vulnerabilities (Trivy, Grype, CycloneDX or SARIF), found ${found}`);
}
/** SARIF has rules for vulnerabilities and locations for packages. */
function factsOfSarif({ tools, findings, commits }) {
    const vulnerabilities = findings.map((finding) => ({
        id: finding.rule,
        severity: severityOfFinding(finding),
        component: finding.message ?? finding.location ?? '',
        fixedIn: undefined,
        suppressed: finding.suppressed,
    }));
    return { tool: tools.join(', '), vulnerabilities: unique(vulnerabilities), commits };
}
/**
 * Trivy files its rules under the severity's name; others give a score. Where there is neither, a level of error may
 * stand for high and for critical: then it is the graver one.
 */
function severityOfFinding({ tags, severity, level }) {
    const named = tags
        .map((tag) => (/^[A-Z]+$/.test(tag) ? vulnerability_severityOf(tag) : 'unknown'))
        .find((one) => one !== 'unknown');
    if (named !== undefined)
        return named;
    if (severity !== undefined)
        return severityOfScore(severity);
    if (level === 'error')
        return 'critical';
    return level === 'warning' ? 'medium' : 'low';
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/vulnerabilities.js



const gated = [
    { severity: 'critical', id: 'critical-vulnerabilities' },
    { severity: 'high', id: 'high-vulnerabilities' },
    { severity: 'medium', id: 'medium-vulnerabilities' },
    { severity: 'low', id: 'low-vulnerabilities' },
];
/** Known vulnerabilities: each weakness of a package once, whatever the number of reports that know of it. */
const vulnerabilities = {
    kind: 'vulnerabilities',
    input: 'vulnerabilities',
    rows: gated.map(({ severity, id }) => ({ id, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' })),
    open() {
        const reports = [];
        return {
            async read(source) {
                const facts = await readVulnerabilities(source);
                return { commits: facts.commits, count: () => void reports.push(facts) };
            },
            measure: (ledger) => vulnerabilities_measured(unique(reports.flatMap((report) => report.vulnerabilities)), ledger),
        };
    },
};
function vulnerabilities_measured(known, ledger) {
    const all = known.filter(({ id, component }) => !ledger.excepts({ ids: [id], component }));
    const measurements = {};
    const outputs = {};
    for (const { severity, id } of gated) {
        const ofSeverity = all.filter((one) => one.severity === severity);
        const excepted = known.filter((one) => one.severity === severity).length - ofSeverity.length;
        measurements[id] = vulnerabilities_measurementOf(ofSeverity, excepted);
        outputs[id] = ofSeverity.length;
    }
    const unknown = all.filter(({ severity }) => severity === 'unknown');
    const [first] = unknown;
    const warning = `${amount(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}`;
    return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}
function vulnerabilities_measurementOf(found, excepted) {
    const suppressed = found.filter((one) => one.suppressed).length;
    const note = suppressed === 0 ? '' : ` (${suppressed} of them ignored by the scan, which does not count here)`;
    const fixable = found.filter(({ fixedIn }) => fixedIn !== undefined && fixedIn !== '').length;
    return {
        actual: found.length,
        found: amount(found.length, 'vulnerability') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
        meets: (limit) => found.length <= limit,
        advice: (limit) => `Remove at least ${found.length - limit}; for ${fixable} there is a fixed version`,
        details: found.slice(0, 5).map((one) => vulnerabilities_lineOf(one)),
    };
}
function vulnerabilities_lineOf({ id, component, fixedIn }) {
    return `${id} in ${component}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/checks/kinds.js




/** In the order of the report. A new kind of evidence is a file beside this one and an entry here. */
const checkKinds = [tests, coverage, sast, vulnerabilities];

// EXTERNAL MODULE: ./lib/src/flow/document.js
var flow_document = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/src/nearest.js
var nearest = __webpack_require__(11636);
;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/file.js




const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';
const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'];
const file_known = [...required, 'component', 'path'];
const maximumExceptions = 5000;
/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one. `environments`:
 * those of the flow, where there is one. Throws UsageError with file, line and column for what is missing or wrong.
 */
async function loadExceptions(named, environments, files) {
    const path = named ?? defaultExceptionsFile;
    const bytes = await files.read(path);
    if (bytes === undefined && named === undefined)
        return undefined;
    if (bytes === undefined)
        throw new errors/* UsageError */.eb('exceptions-missing', `there is no exceptions file ${path}`);
    const document = (0,flow_document/* parseFlowDocument */.b)(bytes, path);
    const exceptions = entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), exceptions };
}
function entriesOf(document) {
    const { data } = document;
    const { apiVersion, exceptions, ...rest } = isRecord(data) ? data : {};
    if (apiVersion !== 'krci-deploy/v1')
        throw wrong(document.position([]), 'expected apiVersion: krci-deploy/v1');
    const [extra] = Object.keys(rest);
    if (extra !== undefined)
        throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
    if (!Array.isArray(exceptions))
        throw wrong(document.position([]), 'expected a list of exceptions');
    if (exceptions.length > maximumExceptions)
        throw wrong(document.position([]), `more than ${maximumExceptions} exceptions`);
    return exceptions;
}
function exceptionOf(entry, index, document, environments) {
    const at = document.position(['exceptions', index]);
    if (!isRecord(entry))
        throw wrong(at, `expected an exception with ${required.join(', ')}`);
    const extra = Object.keys(entry).find((key) => !file_known.includes(key));
    if (extra !== undefined)
        throw unknownKey(document.position(['exceptions', index], extra), extra, file_known);
    const text = (key) => textOf(entry[key], key, at);
    const exception = {
        id: text('id'),
        component: entry['component'] === undefined ? undefined : text('component'),
        path: entry['path'] === undefined ? undefined : text('path'),
        environments: environmentsOf(entry['environments'], environments, at),
        owner: text('owner'),
        approver: text('approver'),
        ticket: text('ticket'),
        reason: text('reason'),
        expires: dayOf(text('expires'), at),
        at,
    };
    if (person(exception.owner) === person(exception.approver)) {
        throw wrong(at, `expected an approver other than the owner, found ${exception.owner} twice`);
    }
    return exception;
}
function textOf(value, key, at) {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000)
        return value.trim();
    throw wrong(at, `expected ${key} to be a text, found ${value === undefined ? 'none' : 'something else'}`);
}
function environmentsOf(value, flow, at) {
    if (!Array.isArray(value) || value.length === 0)
        throw wrong(at, 'expected environments to be a list of names');
    return value.map((name) => {
        const text = textOf(name, 'an environment', at);
        if (flow === undefined || flow.includes(text))
            return text;
        throw wrong(at, `expected environments of the flow (${flow.join(', ')}), found "${text.slice(0, 60)}"`);
    });
}
/** A day that is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text, at) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
        return text;
    throw wrong(at, `expected expires to be a day such as 2026-12-31, found "${text.slice(0, 40)}"`);
}
/** Login names are compared without their @ and without case, as the platforms do. */
function person(name) {
    return name.replace(/^@/, '').toLowerCase();
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wrong(at, what) {
    return new errors/* UsageError */.eb('exceptions-invalid', `${at}: ${what}`);
}
function unknownKey(at, key, among) {
    const guess = (0,nearest/* nearest */.p)(key, among);
    const hint = guess === undefined ? `known here: ${among.join(', ')}` : `did you mean "${guess}"?`;
    return wrong(at, `unknown key "${key.slice(0, 60)}"; ${hint}`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/match.js
/** Whether an exception is about a finding, whenever and wherever it holds. */
function match_concerns(exception, item) {
    if (!item.ids.includes(exception.id))
        return false;
    if (exception.component !== undefined && !matches(exception.component, item.component))
        return false;
    return exception.path === undefined || matches(exception.path, item.path);
}
/** `*` within one part of a path, `**` for any number of parts; a value that is not known matches nothing. */
function matches(pattern, value) {
    if (value === undefined)
        return false;
    return wildcard(pattern.split('/'), value.split('/'), (part) => part === '**', matchesPart);
}
function matchesPart(pattern, part) {
    return wildcard(Array.from(pattern), Array.from(part), (character) => character === '*', (a, b) => a === b);
}
/** After a mismatch only the last star is tried again: no pattern can take more than the product of both lengths. */
function wildcard(pattern, items, isStar, fits) {
    let p = 0;
    let star = -1;
    let restart = 0;
    for (let i = 0; i < items.length;) {
        const piece = pattern[p];
        if (piece !== undefined && isStar(piece)) {
            star = p;
            restart = i;
            p += 1;
        }
        else if (piece !== undefined && fits(piece, items[i] ?? '')) {
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
    return pattern.slice(p).every((piece) => isStar(piece));
}
/** Whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
function covers(pattern, path) {
    const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
    const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
    const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
    return forms.some((form) => matches(form, path));
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/codeowners.js


/** Where GitHub and GitLab look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/**
 * Who must approve changes to a file, by the repository's CODEOWNERS: the last pattern that covers it decides.
 * Undefined when there is no such file; sections of GitLab are read as if they were not there.
 */
async function codeownersOf(path, files) {
    for (const place of places) {
        const bytes = await files.read(place);
        if (bytes !== undefined)
            return ownersIn(new TextDecoder().decode(bytes), path.replace(/^\.\//, ''));
    }
    return undefined;
}
function ownersIn(text, path) {
    let owners = [];
    for (const line of text.split('\n')) {
        const [pattern, ...names] = line
            .replace(/(?:^|\s)#.*$/, '')
            .trim()
            .split(/\s+/);
        if (pattern !== undefined && pattern !== '' && !/^\^?\[/.test(pattern) && covers(pattern, path))
            owners = names;
    }
    return owners.map((owner) => person(owner));
}
/** Whether the exceptions file cannot have changed without the approver's consent, as far as CODEOWNERS says. */
function isApproved(exception, owners) {
    return owners?.includes(person(exception.approver)) === true;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/exceptions/ledger.js


const day = 24 * 60 * 60 * 1000;
const soon = 14;
function createLedger(all, circumstances) {
    const { environment, now } = circumstances;
    const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
    const uses = new Map();
    const asked = new Set();
    const holds = (one) => daysLeft(one, now) >= 0 && circumstances.isApproved(one);
    return {
        excepts(item) {
            asked.add(item.component === undefined ? 'code' : 'packages');
            const about = exceptions.filter((one) => match_concerns(one, item));
            for (const one of about)
                uses.set(one, (uses.get(one) ?? 0) + 1);
            return about.some((one) => holds(one));
        },
        used: () => [...uses]
            .filter(([one]) => holds(one))
            .map(([one, count]) => ({
            id: one.id,
            owner: one.owner,
            approver: one.approver,
            ticket: one.ticket,
            reason: one.reason,
            expires: one.expires,
            uses: count,
            daysLeft: daysLeft(one, now),
        })),
        warnings() {
            // A gate that looked at no packages cannot say that an exception for one is not needed.
            const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
            return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
        },
    };
}
function subjectOf({ id, component, path }) {
    if (component !== undefined)
        return 'packages';
    return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}
/** Whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }, now) {
    const today = Date.parse(now.toISOString().slice(0, 10));
    return Math.round((Date.parse(expires) - today) / day);
}
function warningOf(one, isUsed, circumstances) {
    const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
    const left = daysLeft(one, circumstances.now);
    if (!isUsed)
        return `${name} is about nothing that was found: remove it`;
    if (left < 0)
        return `${name} expired on ${one.expires}, so what it was about counts again`;
    if (!circumstances.isApproved(one))
        return `${name} does not count: CODEOWNERS does not make ${one.approver} an owner of the file`;
    return left <= soon ? `${name} expires on ${one.expires}, in ${amount(left, 'day')}: fix it or renew it` : undefined;
}

// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
;// CONCATENATED MODULE: ./lib/src/steps/gate/report.js



const words = {
    pass: '✅ pass',
    warn: '⚠️ warning',
    fail: '❌ fail',
    error: '⛔ no proof',
    skip: 'shown only',
};
/** What will be asked of which files. */
function planReport(plan) {
    const rows = checkKinds.flatMap(({ kind, rows: all }) => {
        const evidence = plan.evidence[kind] ?? { files: [], problems: [] };
        return all.flatMap((row) => {
            const limit = plan.limits[row.id];
            if (limit === undefined)
                return [];
            return [
                [
                    row.title,
                    `at ${limit.bound} ${amount(limit.value, row.unit)}`,
                    sourceOf(limit.source, plan),
                    filesOf(evidence.files),
                ],
            ];
        });
    });
    const problems = Object.values(plan.evidence).flatMap((evidence) => evidence.problems);
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(plan.environment)}`),
        (0,report/* paragraph */.FY)(`${subjectLine(plan.subject)}.`),
        (0,report/* table */.tp)(['Check', 'Required', 'Decided by', 'Evidence'], rows),
        ...(problems.length > 0 ? [(0,report/* listing */.RR)(problems)] : []),
    ];
}
/** The verdict for a release manager: the table, and under it what to do. */
function verdictReport(verdict) {
    const rows = verdict.checks.map((check) => [
        check.title,
        check.required,
        check.found,
        filesOf(check.evidence.map(({ path }) => path)),
        words[check.status],
    ]);
    const closing = verdict.checks.filter((check) => check.status === 'fail' || check.status === 'error');
    // Rows about the same unusable reports have one thing to do.
    const tasks = closing.filter(({ kind, found }, index) => {
        const before = closing[index - 1];
        return before?.kind !== kind || before.found !== found;
    });
    return [
        (0,report/* heading */.R_)(`Gate${intoOf(verdict.environment)}: ${words[verdict.verdict]}`),
        (0,report/* paragraph */.FY)(`${subjectLine(verdict.subject)}. ${policyLine(verdict)}`),
        (0,report/* table */.tp)(['Check', 'Required', 'Found', 'Evidence', 'Verdict'], rows),
        ...(tasks.length > 0 ? [(0,report/* heading */.R_)('What to do'), ...tasks.flatMap((check) => taskBlocks(check))] : []),
        ...exceptionBlocks(verdict.exceptions),
        ...evidenceBlocks(verdict.checks),
    ];
}
function taskBlocks(check) {
    const details = check.details ?? [];
    return [
        (0,report/* paragraph */.FY)(`${check.title}: ${check.advice ?? 'see the evidence'}.`),
        ...(details.length > 0 ? [(0,report/* listing */.RR)(details)] : []),
    ];
}
function exceptionBlocks(exceptions) {
    if (exceptions.length === 0)
        return [];
    const rows = exceptions.map((one) => [
        one.id,
        `${one.uses}`,
        one.owner,
        one.approver,
        one.ticket,
        `${one.expires} (in ${amount(one.daysLeft, 'day')})`,
    ]);
    return [(0,report/* heading */.R_)('Exceptions used'), (0,report/* table */.tp)(['Finding', 'Times', 'Owner', 'Approved by', 'Ticket', 'Expires'], rows)];
}
function evidenceBlocks(checks) {
    const items = new Map(checks.flatMap((check) => check.evidence.map((item) => [item.path, item])));
    if (items.size === 0)
        return [];
    const rows = [...items.values()].slice(0, 50).map((item) => [item.path, `${item.size}`, item.sha256.slice(0, 12)]);
    const more = items.size - rows.length;
    return [
        (0,report/* heading */.R_)('Evidence'),
        (0,report/* table */.tp)(['File', 'Bytes', 'sha256'], rows),
        ...(more > 0 ? [(0,report/* paragraph */.FY)(`And ${more} more; the verdict names them all.`)] : []),
    ];
}
function subjectLine(subject) {
    const named = [subject.application, subject.version].filter((part) => part !== undefined).join(' ');
    const parts = [named, subject.artifact ?? '', subject.commit === undefined ? '' : `commit ${subject.commit}`];
    const line = parts.filter((part) => part !== '').join(', ');
    return line === '' ? 'No artifact was named' : `About ${line}`;
}
function policyLine({ policy }) {
    if (policy.path === undefined)
        return 'Thresholds were given as inputs.';
    return `Thresholds are those of ${policy.path} (sha256 ${policy.sha256?.slice(0, 12) ?? 'unknown'}).`;
}
function sourceOf(source, plan) {
    if (source === 'flow')
        return plan.policy.path ?? 'flow file';
    return source === 'input' ? 'an input' : 'default';
}
function intoOf(environment) {
    return environment === undefined ? '' : ` into ${environment}`;
}
function filesOf(paths) {
    const [first, ...rest] = paths;
    if (first === undefined)
        return 'none';
    return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/verdict.js

/** Rows for one kind: its requirements, what is only shown, and its warnings. */
function checksOf(kind, limits, assessment) {
    const gated = kind.rows.filter((row) => limits[row.id] !== undefined);
    // Of reports that cannot be used nothing can be shown; when nobody asked for them, that much is said once.
    const required = gated.length > 0 ? gated : kind.rows.slice(0, 1);
    const rows = assessment.problems.length > 0 ? required : kind.rows;
    const checks = rows.flatMap((row) => checkOf(kind, row, limits[row.id], assessment) ?? []);
    const warnings = gated.length > 0 ? (assessment.measured?.warnings ?? []) : [];
    return [...checks, ...warnings.map((warning) => verdict_warningOf(kind.kind, warning, assessment.evidence))];
}
/** What leaves the gate open and should be known. */
function verdict_warningOf(kind, found, evidence) {
    return { id: `${kind}-warning`, kind, title: 'Warning', status: 'warn', required: 'to know', found, evidence };
}
function checkOf(kind, row, limit, assessment) {
    const { evidence, problems, measured } = assessment;
    const nothing = evidence.length === 0 && problems.length === 0;
    if (limit === undefined && (nothing || row.quiet === true))
        return undefined;
    const common = {
        id: row.id,
        kind: kind.kind,
        title: row.title,
        ...(limit !== undefined && { threshold: limit.value, source: limit.source }),
        required: limit === undefined ? 'not gated' : `at ${limit.bound} ${amount(limit.value, row.unit)}`,
        evidence,
    };
    if (nothing)
        return { ...common, status: 'error', ...verdict_missing(kind) };
    if (problems.length > 0) {
        const required = limit === undefined ? 'a report that can be read' : common.required;
        return { ...common, required, status: 'error', ...unusable(problems) };
    }
    return { ...common, ...judged(measured?.measurements[row.id], limit) };
}
function judged(measurement, limit) {
    const found = measurement?.found ?? 'nothing';
    const actual = measurement?.actual;
    if (limit === undefined)
        return { status: 'skip', found, ...(actual !== undefined && { actual }) };
    if (measurement === undefined || actual === undefined) {
        return { status: 'error', found, advice: `See why ${found}, or drop the requirement` };
    }
    if (measurement.meets(limit.value))
        return { status: 'pass', found, actual };
    return { status: 'fail', found, actual, advice: measurement.advice(limit.value), details: measurement.details };
}
function verdict_missing(kind) {
    return { found: 'no report', advice: `Give the reports with the input "${kind.input}"` };
}
function unusable(problems) {
    const [first = '', ...rest] = problems;
    return {
        found: `unusable: ${first}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`,
        advice: 'Give readable reports of this artifact',
        details: problems.slice(0, 20),
    };
}
/** The gravest of all rows; what is only shown does not count. */
function verdictOf(checks) {
    for (const status of ['error', 'fail', 'warn']) {
        if (checks.some((check) => check.status === status))
            return status;
    }
    return 'pass';
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/execute.js







/** Reads the evidence, gives the verdict and writes it down. */
async function execute(plan, ports) {
    const checks = [];
    const numbers = {};
    const ledger = await ledgerFor(plan, ports);
    const binding = { commit: plan.subject.commit, evidenceCommit: plan.evidenceCommit };
    for (const kind of checkKinds) {
        const evidence = plan.evidence[kind.kind] ?? { files: [], problems: [] };
        const assessment = await assess(kind, evidence, binding, ledger, ports.files);
        checks.push(...checksOf(kind, plan.limits, assessment));
        if (assessment.problems.length === 0)
            Object.assign(numbers, assessment.measured?.outputs);
    }
    for (const warning of ledger.warnings())
        checks.push(verdict_warningOf('exceptions', warning, []));
    const verdict = verdictFrom(plan, checks, ledger.used(), ports.clock.now());
    const changed = await writeVerdict(plan.verdictFile, verdict, ports.files);
    const failure = failureOf(verdict);
    return {
        changed,
        headline: headlineOf(verdict),
        outputs: outputsOf(verdict, numbers, plan.verdictFile),
        data: verdict,
        report: verdictReport(verdict),
        ...(failure !== undefined && { failure }),
    };
}
/** An exception counts when its approver guards the file that it is in. */
async function ledgerFor(plan, { clock, files }) {
    const { exceptions, environment } = plan;
    const owners = exceptions === undefined ? undefined : await codeownersOf(exceptions.path, files);
    return createLedger(exceptions?.exceptions ?? [], {
        environment,
        now: clock.now(),
        isApproved: (exception) => isApproved(exception, owners),
    });
}
function verdictFrom(plan, checks, exceptions, now) {
    return {
        schemaVersion: '1',
        subject: plan.subject,
        ...(plan.environment !== undefined && { environment: plan.environment }),
        policy: plan.policy,
        checks,
        exceptions,
        verdict: verdictOf(checks),
        at: now.toISOString(),
    };
}
/** Writes the verdict where it differs from what is there by more than its time; says whether it did. */
async function writeVerdict(path, verdict, files) {
    if (path === undefined)
        return false;
    const before = await files.read(path);
    if (before !== undefined && isSameButForTime(before, verdict))
        return false;
    await files.write(path, new TextEncoder().encode(execute_textOf(verdict)));
    return true;
}
function isSameButForTime(before, verdict) {
    const time = /^ {2}"at": "[^"]*"$/m;
    return Buffer.from(before).toString().replace(time, '') === execute_textOf(verdict).replace(time, '');
}
function execute_textOf(verdict) {
    return `${JSON.stringify(verdict, null, 2)}\n`;
}
function outputsOf(verdict, numbers, file) {
    const number = (name) => String(numbers[name] ?? '');
    return {
        verdict: verdict.verdict,
        'verdict-file': file ?? '',
        'failed-checks': execute_closed(verdict)
            .map(({ id }) => id)
            .join(','),
        'line-coverage': number('line-coverage'),
        'branch-coverage': number('branch-coverage'),
        errors: number('errors'),
        warnings: number('warnings'),
        notes: number('notes'),
        tests: number('tests'),
        'failed-tests': number('failed-tests'),
        'critical-vulnerabilities': number('critical-vulnerabilities'),
        'high-vulnerabilities': number('high-vulnerabilities'),
        'medium-vulnerabilities': number('medium-vulnerabilities'),
        'low-vulnerabilities': number('low-vulnerabilities'),
        'flaky-tests': number('flaky-tests'),
    };
}
function execute_closed(verdict) {
    return verdict.checks.filter(({ status }) => status === 'fail' || status === 'error');
}
function headlineOf(verdict) {
    const into = verdict.environment === undefined ? '' : ` into ${verdict.environment}`;
    const count = verdict.checks.filter(({ status }) => status !== 'skip').length;
    const open = verdict.verdict === 'pass' || verdict.verdict === 'warn';
    return open
        ? `The gate${into} is open: ${count} checks, verdict ${verdict.verdict}`
        : `The gate${into} is closed: ${execute_closed(verdict).length} of ${count} checks, verdict ${verdict.verdict}`;
}
/** What closes the gate: evidence that is missing goes before what it says, since the picture is not whole. */
function failureOf(verdict) {
    if (verdict.verdict !== 'error' && verdict.verdict !== 'fail')
        return undefined;
    const reasons = execute_closed(verdict);
    const first = reasons.find(({ status }) => status === verdict.verdict);
    const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
    const sentence = `${first?.title}: expected ${first?.required}, found ${first?.found}${more}`;
    return verdict.verdict === 'error'
        ? new errors/* EvidenceError */.oe('gate-without-proof', sentence)
        : new errors/* RefusedError */.fk('gate-failed', sentence);
}

// EXTERNAL MODULE: ./lib/src/flow/load.js + 5 modules
var load = __webpack_require__(11858);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var registry_reference = __webpack_require__(28258);
;// CONCATENATED MODULE: ./lib/src/steps/gate/limits.js

/** What a gate can require, each with the input that sets it. */
const requirements = [
    { id: 'line-coverage', input: 'min-line-coverage', bound: 'least' },
    { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least' },
    { id: 'file-coverage', input: 'min-file-coverage', bound: 'least' },
    { id: 'sast-errors', input: 'max-errors', bound: 'most' },
    { id: 'sast-warnings', input: 'max-warnings', bound: 'most' },
    { id: 'sast-notes', input: 'max-notes', bound: 'most' },
    { id: 'critical-vulnerabilities', input: 'max-critical', bound: 'most' },
    { id: 'high-vulnerabilities', input: 'max-high', bound: 'most' },
    { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most' },
    { id: 'low-vulnerabilities', input: 'max-low', bound: 'most' },
    { id: 'failed-tests', input: 'max-failed-tests', bound: 'most' },
    { id: 'executed-tests', input: 'min-tests', bound: 'least' },
];
/**
 * The flow file's limits, tightened by inputs. Throws UsageError for an input that is laxer than the flow file, and
 * when nothing is required at all: such a gate would open for anything.
 */
function limitsOf(inputs, policy, where) {
    const ofFlow = flat(policy ?? {});
    const limits = {};
    for (const { id, input, bound } of requirements) {
        const declared = ofFlow[id];
        const asked = inputs[input];
        if (asked !== undefined && declared !== undefined && isLaxer(asked, declared, bound)) {
            throw weakened(input, asked, declared, where);
        }
        const value = asked ?? declared;
        if (value !== undefined)
            limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
    }
    if (Object.keys(limits).length === 0)
        throw nothingRequired(where);
    return withTestDefaults(withGraverLimits(limits));
}
function flat(policy) {
    return {
        'line-coverage': policy.coverage?.lines,
        'branch-coverage': policy.coverage?.branches,
        'file-coverage': policy.coverage?.files,
        'sast-errors': policy.sast?.max.error,
        'sast-warnings': policy.sast?.max.warning,
        'sast-notes': policy.sast?.max.note,
        'critical-vulnerabilities': policy.vulnerabilities?.max.critical,
        'high-vulnerabilities': policy.vulnerabilities?.max.high,
        'medium-vulnerabilities': policy.vulnerabilities?.max.medium,
        'low-vulnerabilities': policy.vulnerabilities?.max.low,
        'failed-tests': policy.tests?.failed,
        'executed-tests': policy.tests?.minimum,
    };
}
function isLaxer(asked, declared, bound) {
    return bound === 'least' ? asked < declared : asked > declared;
}
/** From mild to grave. */
const scales = [
    ['sast-notes', 'sast-warnings', 'sast-errors'],
    ['low-vulnerabilities', 'medium-vulnerabilities', 'high-vulnerabilities', 'critical-vulnerabilities'],
];
/** Who allows no warnings does not mean to allow errors: what is graver is held to the limit of what is milder. */
function withGraverLimits(limits) {
    const all = { ...limits };
    for (const scale of scales) {
        let milder;
        for (const id of scale) {
            if (all[id] === undefined && milder !== undefined)
                all[id] = { ...milder, source: 'default' };
            milder = all[id] ?? milder;
        }
    }
    return all;
}
/** No failed tests mean nothing without tests, and many tests mean nothing when they fail. */
function withTestDefaults(limits) {
    const failed = limits['failed-tests'];
    const executed = limits['executed-tests'];
    if (failed === undefined && executed === undefined)
        return limits;
    return {
        ...limits,
        'failed-tests': failed ?? { value: 0, bound: 'most', source: 'default' },
        'executed-tests': executed ?? { value: 1, bound: 'least', source: 'default' },
    };
}
function weakened(input, asked, declared, where) {
    return new errors/* UsageError */.eb('threshold-weakened', `${input}: expected what tightens the ${declared} of ${where}, found ${asked}; a laxer threshold is a change to the flow file`);
}
function nothingRequired(where) {
    return new errors/* UsageError */.eb('gate-without-checks', `nothing is required (${where}): a gate without checks would open for anything; declare thresholds in the flow file or give one, such as min-line-coverage or max-errors`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/plan.js








/** Reads the flow file and finds the reports. Throws UsageError for inputs that do not fit together. */
async function plan(inputs, ports) {
    const flow = await (0,load/* loadFlow */.j7)(inputs.flow, ports.files);
    const environment = environmentIn(flow, inputs);
    const subject = plan_subjectOf(inputs, flow);
    const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
    const limits = limitsOf(inputs, environment?.gate, where);
    const evidence = {};
    for (const { kind, input } of checkKinds)
        evidence[kind] = await found(inputs[input], ports.files);
    const names = flow?.environments.map(({ name }) => name);
    const exceptions = await loadExceptions(inputs.exceptions, names, ports.files);
    const read = [...Object.values(evidence).flatMap((one) => one.files), flow?.file, exceptions?.path];
    refuseOverwriting(inputs['verdict-file'], read, ports.files);
    return {
        subject,
        environment: inputs.environment,
        evidenceCommit: inputs['evidence-commit'],
        policy: {
            ...(flow !== undefined && (await policySource(flow.file, ports.files))),
            ...(exceptions !== undefined && { exceptions: { path: exceptions.path, sha256: exceptions.sha256 } }),
        },
        limits,
        evidence,
        exceptions,
        verdictFile: inputs['verdict-file'],
    };
}
function environmentIn(flow, inputs) {
    if (flow === undefined)
        return undefined;
    if (inputs.environment !== undefined)
        return (0,questions/* environmentOf */.p7)(flow, inputs.environment);
    const names = flow.environments.map(({ name }) => name).join(', ');
    throw new errors/* UsageError */.eb('missing-environment', `${flow.file} has thresholds by environment: name one of ${names}`);
}
function plan_subjectOf(inputs, flow) {
    const { application, artifact, version, commit } = inputs;
    return {
        ...(application !== undefined && { application }),
        ...(artifact !== undefined && artifactOf(artifact, application, flow)),
        ...(version !== undefined && { version }),
        ...(commit !== undefined && { commit }),
    };
}
function artifactOf(text, application, flow) {
    const reference = (0,registry_reference.parseReference)(text, { what: 'artifact' });
    if (reference.digest === undefined) {
        throw new errors/* UsageError */.eb('artifact-without-digest', `artifact: expected a digest (repository@sha256:…), found ${text}; a tag can move, so a verdict is about a digest`);
    }
    if (flow !== undefined && application !== undefined) {
        const { image } = (0,questions/* applicationOf */.KM)(flow, application);
        const path = reference.kind === 'layout' ? reference.directory : reference.repository;
        if (path !== image && !path.endsWith(`/${image}`)) {
            throw new errors/* UsageError */.eb('artifact-of-another-application', `artifact: expected an image of ${application} (${image} in ${flow.file}), found ${text}`);
        }
    }
    return { artifact: (0,registry_reference/* formatReference */.FH)(reference), digest: reference.digest };
}
async function policySource(path, files) {
    const bytes = await files.read(path);
    return { path, ...(bytes !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }) };
}
async function found(patterns, files) {
    const paths = new Set();
    const problems = [];
    for (const pattern of patterns) {
        try {
            const matches = await files.glob(pattern);
            if (matches.length === 0)
                problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
            for (const path of matches)
                paths.add(path);
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            problems.push(error.message);
        }
    }
    return { files: [...paths], problems };
}
function refuseOverwriting(path, read, files) {
    if (path === undefined)
        return;
    const target = files.resolve(path);
    if (!read.some((one) => one !== undefined && files.resolve(one) === target))
        return;
    throw new errors/* UsageError */.eb('verdict-over-evidence', `verdict-file: ${path} is a file that is to be read; name another one`);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/gate.js




const gate = {
    declaration: declaration/* declaration */.H,
    shows: 'finding',
    plan: plan,
    describe: planReport,
    execute: execute,
};


/***/ })

};
