export const id = 9848;
export const ids = [9848,3988];
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

/***/ 53988:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundedTokens: () => (/* binding */ boundedTokens)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maxDepth = 200;
const maxTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const maxUncountedLength = 800_000;
/**
 * Parses the concrete syntax of a YAML text, bounded in size and depth before recursive code reads it: a composer that
 * runs out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 */
function boundedTokens(text, refuse) {
    if (text.length > maxUncountedLength)
        checkCount(text, refuse);
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)];
    checkDepth(tokens, refuse);
    return tokens;
}
function checkCount(text, refuse) {
    let count = 0;
    for (const _ of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        count += 1;
        if (count > maxTokens) {
            throw refuse('too-many-nodes', `has more than ${maxTokens} YAML tokens`);
        }
    }
}
function checkDepth(tokens, refuse) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > maxDepth) {
            throw refuse('too-deep', `is nested more than ${maxDepth} levels deep`);
        }
        for (const child of children(token))
            open.push({ token: child, depth: depth + 1 });
    }
}
/** Tokens within a token that may have some themselves. */
function* children(token) {
    if (token.type === 'document' && token.value !== undefined)
        yield token.value;
    if (!('items' in token))
        return;
    for (const { key, value } of token.items) {
        if (key && 'items' in key)
            yield key;
        if (value && 'items' in value)
            yield value;
    }
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

/***/ 32122:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTests: () => (/* binding */ openTests)
});

// EXTERNAL MODULE: ./lib/src/evidence/format.js
var format = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/src/evidence/text/text.js
var text_text = __webpack_require__(74237);
// EXTERNAL MODULE: ./lib/src/evidence/origin.js
var origin = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
// EXTERNAL MODULE: ./lib/src/evidence/text/lines.js
var lines = __webpack_require__(3124);
// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/evidence/tests/note.js

const maxNote = 300;
/** Messages that say no more than that there is a failure. */
const empty = /^(?:failed|failure|error|test failed)?$/i;
function createNote() {
    let isOpen = false;
    let text = '';
    return {
        get listening() {
            return isOpen && text.length < maxNote;
        },
        open(message = '') {
            if (text !== '')
                return;
            isOpen = empty.test(message.trim());
            if (!isOpen)
                text = message.slice(0, maxNote);
        },
        add(piece) {
            if (isOpen && text.length < maxNote)
                text = (text + piece).trimStart().slice(0, maxNote);
        },
        close() {
            isOpen = false;
        },
        take() {
            isOpen = false;
            // Nearly every test passes.
            if (text === '')
                return undefined;
            const said = text;
            text = '';
            return lineOf(said);
        },
    };
}
/** Lines of `go test -v` around the message, which gotestsum and go-junit-report keep. */
const progress = /^(?:=== (?:RUN|PAUSE|CONT|NAME)\b|--- (?:FAIL|SKIP|PASS): )/;
/** Returns the first line that says something; undefined where none does. */
function lineOf(message) {
    const line = message
        .split('\n')
        .map((one) => one.trim())
        .find((one) => one !== '' && !progress.test(one));
    return line === undefined ? undefined : (0,unreadable/* shown */.SP)(line, 160);
}
/** Joins a test's name and its message, for people to read. */
function failureLine(name, message) {
    return message === undefined ? (0,unreadable/* shown */.SP)(name, 200) : `${(0,unreadable/* shown */.SP)(name, 200)}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/model.js
/** How many names are kept for people to read. */
const maxFailureNames = 50;

;// CONCATENATED MODULE: ./lib/src/evidence/tests/tally.js




function createTally() {
    const total = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    const failures = [];
    const flakyTests = [];
    const incomplete = [];
    let time;
    function failBeside(name, message, count = 1) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
    }
    function lack(sentence) {
        if (incomplete.length < maxFailureNames)
            incomplete.push((0,unreadable/* shown */.SP)(sentence, 300));
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
        fail(name, message) {
            total.tests += 1;
            failBeside(name, message);
        },
        failBeside: (name) => failBeside(name),
        passAgain(name) {
            total.tests += 1;
            total.passed += 1;
            total.flaky += 1;
            if (flakyTests.length < maxFailureNames)
                flakyTests.push((0,unreadable/* shown */.SP)(name, 200));
        },
        made(part) {
            time = (0,origin/* older */.$L)(time, part);
        },
        claim(subject, { tests = 0, failed = 0 }) {
            const missing = failed - total.failed;
            if (missing > 0)
                failBeside(`${subject}: says ${failed} failures, shows ${total.failed}`, undefined, missing);
            if (tests > total.tests)
                lack(`${subject}: says ${tests} tests, shows ${total.tests}`);
        },
        lack,
        facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
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
        for (const [test, { outcome, failedBefore, said }] of one.tests) {
            if (outcome === 'skip')
                tally.skip();
            else if (outcome !== 'pass')
                tally.fail(`${name} › ${test}`, said);
            else if (failedBefore)
                tally.passAgain(`${name} › ${test}`);
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
    if (action === 'output')
        takeOutput(one.tests.get(test), (0,json_path/* textIn */.r7)(event, 'Output') ?? '');
    return one.tests.size - before;
}
function takeTest(one, name, outcome) {
    const test = one.tests.get(name) ?? { outcome: undefined, run: one.run, failedBefore: false, said: undefined };
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
/** Keeps the first line of a test that is no frame of the runner (`=== RUN`, `--- FAIL`). */
function takeOutput(test, output) {
    if (test === undefined || test.said !== undefined || /^\s*(?:===|---) /.test(output))
        return;
    test.said = lineOf(output.slice(0, 500));
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
var xml = __webpack_require__(54789);
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
    const flakyTests = [];
    const note = createNote();
    const incomplete = [];
    let current;
    let time;
    function fail(name, message) {
        const suite = suites.at(-1);
        if (suite !== undefined)
            suite.failed += 1;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
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
            incomplete.push(`${suite.name}: says ${suite.claimedTests} tests, shows ${suite.shown}${suite.hint}`);
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
        const message = note.take();
        if (current.failed)
            fail(nameOf(current), message);
        else if (current.skipped)
            total.skipped += 1;
        else {
            total.passed += 1;
            if (current.flaky) {
                total.flaky += 1;
                if (flakyTests.length < maxFailureNames)
                    flakyTests.push(nameOf(current));
            }
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
                    if (current === undefined)
                        fail(suites.at(-1)?.name ?? '', lineOf(element.attributes['message'] ?? ''));
                    else {
                        current.failed = true;
                        note.open(element.attributes['message']);
                    }
                    break;
                case 'skipped':
                case 'disabled':
                    if (current === undefined)
                        break;
                    current.skipped = true;
                    if (!current.couldNotRun || isMeant(element.attributes['message']))
                        break;
                    current.failed = true;
                    note.open(element.attributes['message']);
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
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'failure' || tag === 'error')
                note.close();
            else if (tag === 'testcase')
                closeCase();
            else if (tag === 'testsuite' || tag === 'testsuites')
                closeSuite();
        },
        facts: () => ({ ...total, failures, flakyTests, incomplete, origin: { ...origin/* silentOrigin */.C9, time } }),
    };
}
/** Catch2, which writes this host, claims its assertions: nobody can tell whether a test is missing. */
const catch2Hint = ' (Catch2 counts assertions here: give the report of its reporter sonarqube)';
function suiteOf(element) {
    const claimed = ((0,xml/* countOf */.pq)(element, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(element, 'errors') ?? 0);
    const tests = (0,xml/* countOf */.pq)(element, 'tests') ?? 0;
    const name = (0,unreadable/* shown */.SP)(element.attributes['name'] ?? 'a suite without a name', 200);
    const hint = element.attributes['hostname'] === 'tbd' ? catch2Hint : '';
    return { name, claimed, failed: 0, claimedTests: tests, shown: 0, missing: 0, hint };
}
function caseOf(element) {
    const { classname, name, status, result } = element.attributes;
    const [one, other] = [verdictOf(status), verdictOf(result)];
    const [failed, skipped] = [one === 'failed' || other === 'failed', one === 'skipped' || other === 'skipped'];
    return { classname, name, couldNotRun: status === 'notrun' && result === undefined, failed, skipped, flaky: false };
}
/**
 * Tells a skip that a test asked for from one that CTest could not start, by the words of CTest 3.21 to 4.
 * CTest itself counts a missing executable or file, a missing configuration and a failed fixture as failures.
 */
function isMeant(message = '') {
    return message === '' || message === 'Disabled' || /^SKIP_(?:RETURN_CODE=|REGULAR_EXPRESSION_MATCHED$)/.test(message);
}
/** Most tools write no word at all. */
function verdictOf(word) {
    if (word === undefined || word === '')
        return 'passed';
    const known = word.toLowerCase();
    if (skippedWords.has(known))
        return 'skipped';
    return passedWords.has(known) ? 'passed' : 'failed';
}
function nameOf({ classname, name }) {
    // CTest writes the name into both.
    const parts = classname === name ? [name] : [classname, name];
    return (0,unreadable/* shown */.SP)(parts.filter((part) => part !== undefined && part !== '').join(' › '), 200);
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
    const note = createNote();
    let root;
    let failed;
    function closeFailed() {
        if (failed !== undefined)
            tally.fail(failed, note.take());
        failed = undefined;
    }
    return {
        open(element) {
            const { result = '', site = '', name = 'a test without a name', fullname = name } = element.attributes;
            if (element.depth === 1) {
                root = element;
                tally.made((0,origin/* timeOf */.nR)(element.attributes['end-time'] ?? element.attributes['start-time']));
            }
            else if (element.tag === 'test-case') {
                closeFailed();
                const word = result === '' ? wordOf(element) : result;
                if (nunit_skippedWords.has(word))
                    tally.skip();
                else if (nunit_passedWords.has(word))
                    tally.pass();
                else
                    failed = fullname;
            }
            else if (element.tag === 'message' && failed !== undefined)
                note.open();
            else if (element.tag === 'test-suite' && result === 'Failed' && /^(?:SetUp|TearDown)$/.test(site)) {
                tally.failBeside(`${fullname}: ${site}`);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'message')
                note.close();
            else if (tag === 'test-case')
                closeFailed();
        },
        facts() {
            if (root !== undefined) {
                const claimed = ((0,xml/* countOf */.pq)(root, 'failed') ?? (0,xml/* countOf */.pq)(root, 'failures') ?? 0) + ((0,xml/* countOf */.pq)(root, 'errors') ?? 0);
                tally.claim('the run', { tests: (0,xml/* countOf */.pq)(root, 'total'), failed: claimed });
            }
            return tally.facts();
        },
    };
}
/** NUnit before 2.5 has two flags in the place of a word. */
function wordOf({ attributes }) {
    if (attributes['executed'] === 'False')
        return 'Ignored';
    return attributes['executed'] === 'True' && attributes['success'] === 'True' ? 'Success' : '';
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/sonar.js



const sonarTests = {
    name: 'SonarQube generic tests',
    writers: 'jest-sonar-reporter and others (`sonar.testExecutionReportPaths`)',
    roots: ['testExecutions', 'unitTest'],
    xml: createSonarTests,
};
/**
 * Reads SonarQube's generic test execution: the element below a test case is its result. A file without a test case is
 * one that did not load: reporters of Jest and Vitest write nothing else about it.
 */
function createSonarTests() {
    const tally = createTally();
    const note = createNote();
    let name;
    let outcome = 'pass';
    let path = '';
    let isEmpty = true;
    return {
        open(element) {
            const { tag, attributes } = element;
            if (tag === 'file') {
                path = attributes['path'] ?? '';
                isEmpty = true;
            }
            else if (tag === 'testCase') {
                if (name !== undefined)
                    throw (0,unreadable/* malformed */.Qm)(element, { found: 'a <testCase> in a <testCase>' });
                isEmpty = false;
                name = attributes['name'] ?? 'a test without a name';
                outcome = 'pass';
            }
            else if (tag === 'skipped')
                outcome = outcome === 'fail' ? 'fail' : 'skip';
            else if (name !== undefined) {
                outcome = 'fail';
                note.open(attributes['message']);
            }
            else if (tag === 'failure' || tag === 'error')
                tally.failBeside(path === '' ? tag : `${path}: ${tag}`);
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'file' && isEmpty)
                tally.lack(`${path === '' ? 'a file' : path}: shows no test, so it may not have loaded`);
            if (tag !== 'testCase')
                note.close();
            if (tag !== 'testCase' || name === undefined)
                return;
            const message = note.take();
            if (outcome === 'fail')
                tally.fail(path === '' ? name : `${path} › ${name}`, message);
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
    const stream = { planned: undefined, bailed: false, points: 0, failed: undefined };
    await (0,lines/* eachLine */.I)(text, (line) => readLine(line, stream, tally));
    closeFailed(stream, tally);
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
    if (!/^(?:not )?ok\b/.test(line)) {
        readDiagnostic(line, stream, tally);
        return;
    }
    closeFailed(stream, tally);
    stream.points += 1;
    const directive = /(?<!\\)#\s*(skip|todo)/i.exec(rest)?.[1]?.toLowerCase();
    if (directive === 'skip' || (directive === 'todo' && not !== undefined))
        tally.skip();
    else if (not === undefined)
        tally.pass();
    else
        stream.failed = rest.replace(/^ *\d* *(?:- )?/, '') || 'a test without a name';
}
/** Takes the message from the diagnostics of a failed point: `message` or `error` of its YAML block, else a comment. */
function readDiagnostic(line, stream, tally) {
    if (stream.failed === undefined)
        return;
    const [, quoted, comment] = /^\s+(?:message|error):\s*['"]?([^|>].*?)['"]?$|^#\s*(?!Subtest\b)(.+)$/.exec(line) ?? [];
    const message = quoted ?? comment;
    if (message !== undefined)
        closeFailed(stream, tally, message);
}
function closeFailed(stream, tally, message = '') {
    if (stream.failed !== undefined)
        tally.fail(stream.failed, lineOf(message.slice(0, 500)));
    stream.failed = undefined;
}
function gapsOf({ planned, bailed, points }) {
    if (bailed)
        return ['the run bailed out'];
    if (planned === undefined)
        return ['the run has no plan'];
    return planned === points ? [] : [`the plan: says ${planned} tests, shows ${points}`];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/src/base/yaml-limits.js
var yaml_limits = __webpack_require__(53988);
;// CONCATENATED MODULE: ./lib/src/evidence/tests/tekton.js






const tektonRuns = {
    name: 'Tekton TaskRun or PipelineRun',
    writers: '`kubectl get taskruns,pipelineruns -o yaml` of autotests',
    matches: (head) => /^(?:---\s+)?(?:apiVersion|items|kind): *["']?(?:tekton\.dev\/v1(?:beta1)?|v1|List|TaskRun|PipelineRun)?["']?\s/.test(head),
    read: readRuns,
};
const maxLength = 8 * 1024 * 1024;
/** Reads runs as tests: a run that succeeded has passed, and every other has failed, one that has not ended too. */
async function readRuns(text) {
    const { name } = text;
    let content = '';
    for await (const chunk of text.chunks) {
        content += chunk;
        if (content.length > maxLength)
            throw (0,unreadable/* excessive */.QD)(text, { found: `more than ${maxLength} characters of YAML` });
    }
    const runs = objectsIn(content, name);
    const stranger = runs.find((run) => !isRun(run));
    if (runs.length === 0 || stranger !== undefined) {
        const found = runs.length === 0 ? 'none' : ((0,json_path/* textIn */.r7)(stranger, 'kind') ?? 'an object without kind');
        throw (0,unreadable/* foreign */.V$)(name, { expected: 'TaskRuns or PipelineRuns of tekton.dev', found });
    }
    const tally = createTally();
    for (const run of runs)
        take(run, tally);
    return tally.facts();
}
function objectsIn(content, name) {
    const tokens = (0,yaml_limits.boundedTokens)(content, (_code, why) => (0,unreadable/* excessive */.QD)({ name }, { found: `the file ${why}` }));
    const composer = new dist.Composer({ uniqueKeys: true, strict: true, version: '1.2', logLevel: 'error' });
    const documents = [...composer.compose(tokens)];
    const [problem] = documents.flatMap(({ errors }) => errors);
    if (problem !== undefined)
        throw (0,unreadable/* malformed */.Qm)({ name }, { found: `not valid YAML: ${problem.code}` });
    const objects = documents.map((document) => {
        try {
            return document.toJS({ maxAliasCount: 100 });
        }
        catch {
            throw (0,unreadable/* excessive */.QD)({ name }, { found: 'YAML aliases expand beyond the limit of 100' });
        }
    });
    return objects
        .filter((object) => object !== null)
        .flatMap((object) => ((0,json_path/* textIn */.r7)(object, 'kind') === 'List' ? (0,json_path/* listIn */.Of)(object, 'items') : [object]));
}
function isRun(object) {
    const isTekton = /^tekton\.dev\/v1(?:beta1)?$/.test((0,json_path/* textIn */.r7)(object, 'apiVersion') ?? '');
    return isTekton && ['TaskRun', 'PipelineRun'].includes((0,json_path/* textIn */.r7)(object, 'kind') ?? '');
}
function take(run, tally) {
    const name = `${(0,json_path/* textIn */.r7)(run, 'kind')} ${(0,json_path/* textIn */.r7)(run, 'metadata', 'name') ?? 'without a name'}`;
    const status = (0,json_path/* memberAt */.mz)(run, 'status');
    tally.made((0,origin/* timeOf */.nR)((0,json_path/* textIn */.r7)(status, 'completionTime')));
    const condition = (0,json_path/* listIn */.Of)(status, 'conditions').find((one) => (0,json_path/* textIn */.r7)(one, 'type') === 'Succeeded');
    const said = [(0,json_path/* textIn */.r7)(condition, 'reason'), (0,json_path/* textIn */.r7)(condition, 'message')].filter(Boolean).join(': ');
    if ((0,json_path/* textIn */.r7)(condition, 'status') === 'False')
        return tally.fail(name, said);
    if ((0,json_path/* textIn */.r7)(condition, 'status') !== 'True')
        return tally.fail(name, `has not ended${said === '' ? '' : `: ${said}`}`);
    const step = (0,json_path/* listIn */.Of)(status, 'steps').find((one) => ((0,json_path/* memberAt */.mz)(one, 'terminated', 'exitCode') ?? 0) !== 0);
    // Of a step with "onError: continue" the run itself says nothing.
    if (step !== undefined)
        return tally.fail(name, `step ${(0,json_path/* textIn */.r7)(step, 'name') ?? ''} failed, and the run went on`);
    return (0,json_path/* listIn */.Of)(status, 'retriesStatus').length > 0 ? tally.passAgain(name) : tally.pass();
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
    const note = createNote();
    const open = [];
    let claimed = 0;
    let counted = 0;
    let time;
    function fail(count, name, message) {
        total.failed += count;
        if (failures.length < maxFailureNames)
            failures.push(failureLine(name, message));
    }
    function closeResult(result) {
        const skipped = trx_skippedWords.has(result.outcome);
        const failed = !skipped && !trx_passedWords.has(result.outcome);
        const message = note.take();
        if (result.inner > 0) {
            if (failed && result.innerFailed === 0)
                fail(1, result.name, message);
        }
        else {
            total.tests += 1;
            if (failed)
                fail(1, result.name, message);
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
            else if (element.tag === 'Message' && open.length > 0)
                note.open();
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
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'Message')
                note.close();
            const result = resultTags.has(tag) ? open.pop() : undefined;
            if (result !== undefined)
                closeResult(result);
        },
        facts() {
            const missing = claimed - total.failed;
            if (missing > 0)
                fail(missing, `the summary of the run: says ${claimed} failures, shows ${claimed - missing}`);
            return {
                ...total,
                failures,
                flakyTests: [],
                incomplete: incompleteOf(counted, total.tests),
                origin: { ...origin/* silentOrigin */.C9, time },
            };
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
    const note = createNote();
    let failing;
    let tests = 0;
    let failed = 0;
    function closeFailing() {
        if (failing !== undefined)
            tally.fail(failing, note.take());
        failing = undefined;
    }
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
                closeFailing();
                const { result, name = 'a test without a name' } = attributes;
                if (result === 'Pass')
                    tally.pass();
                else if (result === 'Skip' || result === 'NotRun')
                    tally.skip();
                else
                    failing = name;
            }
            else if (tag === 'message' && failing !== undefined)
                note.open();
            else if (tag === 'error') {
                tally.failBeside(`${attributes['name'] ?? 'a clean-up'}: ${attributes['type'] ?? 'error'}`);
            }
        },
        get listening() {
            return note.listening;
        },
        text: (piece) => note.add(piece),
        close(tag) {
            if (tag === 'message')
                note.close();
            else if (tag === 'test')
                closeFailing();
        },
        facts() {
            tally.claim('the assemblies', { tests, failed });
            return tally.facts();
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/evidence/tests/report.js










/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
const testFormats = [
    junit,
    trx,
    nunit,
    xunit,
    sonarTests,
    tap,
    goTest,
    tektonRuns,
];
/**
 * Reads a report of tests, told apart by its content. Throws EvidenceError for any other file. A report without test
 * cases is read: its worth is for the policy.
 */
async function readTestReport(source) {
    return (0,format/* readByFormat */.BN)(await (0,text_text/* openText */.U)(source), { what: 'a report of tests', formats: testFormats });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/verdict/amount.js
var amount = __webpack_require__(61264);
;// CONCATENATED MODULE: ./lib/src/steps/gate/evidence/checks/tests.js


/** Tests: reports of all formats, added up. */
function openTests() {
    const reports = [];
    return {
        async read(source) {
            const facts = await readTestReport(source);
            return { origin: facts.origin, count: () => void reports.push(facts) };
        },
        measure: () => measured(reports),
    };
}
function measured(reports) {
    const sum = (count) => reports.reduce((total, facts) => total + count(facts), 0);
    const failed = sum((facts) => facts.failed);
    const flaky = sum((facts) => facts.flaky);
    const skipped = sum((facts) => facts.skipped);
    const executed = sum((facts) => facts.tests) - skipped;
    const failures = reports.flatMap((facts) => facts.failures);
    const flakyTests = reports.flatMap((facts) => facts.flakyTests);
    return {
        measurements: {
            'failed-tests': { ...failedTests(failed, executed), details: (0,amount/* firstOf */.Ku)(failures, (one) => one) },
            'executed-tests': { ...executedTests(executed, skipped), details: [] },
        },
        gaps: tests_gapsOf(reports.flatMap((facts) => facts.incomplete)),
        warnings: flaky === 0 ? [] : [`${(0,amount/* amount */.vj)(flaky, 'test')} passed only when run again${namesOf(flakyTests)}`],
        outputs: { tests: executed, 'failed-tests': failed, 'flaky-tests': flaky },
    };
}
/** Names the first flaky tests: `: a, b and 3 more`. */
function namesOf(names) {
    if (names.length === 0)
        return '';
    const more = names.length - 3;
    return `: ${names.slice(0, 3).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/**
 * Makes a gap for each incomplete run.
 * A crashed runner writes fewer tests than it had announced.
 */
function tests_gapsOf(incomplete) {
    const [first] = incomplete;
    if (first === undefined)
        return [];
    return [
        {
            id: 'test-count',
            title: 'Test count',
            status: 'error',
            required: 'as many tests as the report claims',
            found: incomplete.length === 1 ? first : `${first} (and ${incomplete.length - 1} more)`,
            advice: 'Find out why the report lacks tests: the runner may have crashed while it wrote it',
            details: incomplete.slice(0, 20),
        },
    ];
}
const nothingExecuted = 'no test was executed, which proves nothing';
function failedTests(failed, executed) {
    // Failures without a single test are those of a suite that broke before it began: they count.
    const nothing = executed === 0 && failed === 0;
    return {
        ...(!nothing && { actual: failed }),
        found: nothing ? nothingExecuted : `${failed} of ${(0,amount/* amount */.vj)(executed, 'test')}`,
        meets: (limit) => failed <= limit,
        advice: (limit) => `Repair ${(0,amount/* partOf */.BU)(failed - limit, failed, 'failed test')}`,
    };
}
function executedTests(executed, skipped) {
    const note = skipped === 0 ? '' : `, ${skipped} more ${skipped === 1 ? 'was' : 'were'} skipped`;
    return {
        ...(executed > 0 && { actual: executed }),
        found: executed === 0 ? nothingExecuted + note : (0,amount/* amount */.vj)(executed, 'test') + note,
        meets: (limit) => executed >= limit,
        advice: (limit) => `Find out why only ${executed} of at least ${limit} tests ran: a suite may have crashed or been left out`,
    };
}


/***/ })

};
