export const id = 228;
export const ids = [228,454,835];
export const modules = {

/***/ 32162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlowDocument),
/* harmony export */   q: () => (/* binding */ parseFlowDocuments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65071);
/* harmony import */ var _yaml_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96073);



const mebibyte = 1024 * 1024;
/**
 * Parses one YAML 1.2 document, bounded: 1 MiB, 200 levels, 100 alias expansions, no duplicate keys, one document.
 * Throws UsageError that names file, line and column.
 */
function parseFlowDocument(bytes, file) {
    const { documents, at } = compose(bytes, file);
    const [document, second] = documents;
    if (document === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-empty', `${file} is empty: expected a flow (apiVersion: krci-deploy/v1)`);
    }
    refuseErrors(document, at);
    if (second !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-two-documents', `${at(second.range[0])}: a flow file holds one YAML document; remove the second one`);
    }
    return located(document, file, at);
}
/** As `parseFlowDocument`, for a file of one document or several; empty ones are left out. */
function parseFlowDocuments(bytes, file) {
    const { documents, at } = compose(bytes, file);
    for (const document of documents)
        refuseErrors(document, at);
    return documents.map((document) => located(document, file, at)).filter(({ data }) => data !== null);
}
function compose(bytes, file) {
    const text = decode(bytes, file);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    for (const { index } of text.matchAll(/^/gm))
        lines.addNewLine(index);
    const tokens = (0,_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_2__.boundedTokens)(text, (code, why) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`flow-${code}`, `${file} ${why}`));
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__.Composer({ uniqueKeys: true, strict: true, version: '1.2', logLevel: 'error' });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return `${file}:${line}:${col}`;
    };
    return { documents: [...composer.compose(tokens)], at };
}
function located(document, file, at) {
    return { data: plain(document, file), position: (path, key) => at(offsetOf(document, path, key)) };
}
function refuseErrors({ errors: [problem] }, at) {
    if (problem === undefined)
        return;
    const [reason] = problem.message.split(/ at line \d/);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-not-yaml', `${at(problem.pos[0])}: not valid YAML: ${reason ?? problem.code}`);
}
function decode(bytes, file) {
    if (bytes.length > mebibyte) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-too-large', `${file} has ${bytes.length} bytes; a flow file may have 1 MiB`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-not-utf8', `${file} is not UTF-8: save it as UTF-8`, { cause });
    }
}
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('flow-aliases', `${file}: YAML aliases expand beyond the limit of 100; write the values out`, {
            cause,
        });
    }
}
function offsetOf(document, path, key) {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (key !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key))
            return pair.key.range?.[0] ?? 0;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
        return node.range[0];
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}


/***/ }),

/***/ 90296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ gateSchema),
  JJ: () => (/* binding */ inheritGate),
  kn: () => (/* binding */ overGate),
  V0: () => (/* binding */ sections)
});

;// CONCATENATED MODULE: ./lib/src/flow/gates/section.js
const percentage = { type: 'number', minimum: 0, maximum: 100 };
const count = { type: 'integer', minimum: 0 };
/** Of a vulnerability or a security finding, from mild to grave. */
const severities = ['low', 'medium', 'high', 'critical'];
/** The most of each severity. */
const mostBySeverity = { critical: count, high: count, medium: count, low: count };
/** Of each of these below `max`, fewer is stricter. */
function fewerIsStricter(names) {
    return Object.fromEntries(names.map((name) => [`max.${name}`, 'lower']));
}

;// CONCATENATED MODULE: ./lib/src/flow/gates/approval.js

const demand = { enum: ['required', 'warn', 'off'] };
const byTier = 'required in staging and production, warn in uat, off below, unless said otherwise';
const fromLax = ['off', 'warn', 'required'];
const approval = {
    asksByDefault: true,
    stricter: {
        minimum: 'higher',
        'protection.reviewers': fromLax,
        'protection.self-review': fromLax,
        'protection.branches': fromLax,
        'protection.administrators': fromLax,
        authors: fromLax,
        'artifact-first': fromLax,
    },
    defaults: { by: 'platform', minimum: 1, groups: {}, protection: {} },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'Who must approve the entry, and how that is proven; production asks on a platform even without it',
        properties: {
            by: {
                enum: ['platform', 'file'],
                default: 'platform',
                description: 'platform: protected environments and their reviewers; file: approvals/<environment>/<application>.yaml in the GitOps repository, reviewed in a pull or merge request',
            },
            minimum: { ...count, maximum: 20, default: 1, description: 'Approvals of different people' },
            groups: {
                type: 'object',
                maxProperties: 20,
                description: 'Groups that must approve, by name',
                additionalProperties: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['members'],
                    properties: {
                        members: {
                            type: 'array',
                            minItems: 1,
                            maxItems: 200,
                            items: { type: 'string', minLength: 1, maxLength: 100 },
                            description: 'User names on the platform',
                        },
                        minimum: { type: 'integer', minimum: 1, maximum: 20, default: 1, description: 'Approvals of the group' },
                    },
                },
            },
            protection: {
                type: 'object',
                additionalProperties: false,
                description: `What must guard the environment on its platform; ${byTier}`,
                properties: {
                    reviewers: { ...demand, description: 'Somebody must approve' },
                    'self-review': { ...demand, description: 'Who started a run may not approve it' },
                    branches: { ...demand, description: 'Not every branch or tag may enter' },
                    administrators: { ...demand, description: 'Administrators may not enter without approval (GitHub)' },
                },
            },
            rules: {
                type: 'object',
                additionalProperties: false,
                description: 'What krci-deploy protect --apply sets on the platform',
                properties: {
                    reviewers: {
                        type: 'array',
                        minItems: 1,
                        maxItems: 20,
                        items: { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_./-]{0,254}$' },
                        description: 'Users, and teams or groups by their path, such as acme/release-managers; the members of the groups when left out',
                    },
                    wait: { ...count, maximum: 43_200, description: 'Minutes before a job may enter (GitHub)' },
                    branches: {
                        type: 'array',
                        minItems: 1,
                        maxItems: 50,
                        items: { type: 'string', minLength: 1, maxLength: 255 },
                        description: 'Patterns of branches that may enter (GitHub); protected branches when left out',
                    },
                },
            },
            authors: { ...demand, description: `Who wrote the change may not approve it; ${byTier}` },
            'artifact-first': { ...demand, description: `Nothing is approved before the artifact was fixed; ${byTier}` },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/break-glass.js
/** Kinds of checks that an emergency may go before; what binds the artifact and who approves it never is. */
const overridable = [
    'windows',
    'soak',
    'metrics',
    'change',
    'coverage',
    'sast',
    'tests',
    'vulnerabilities',
];
const breakGlass = {
    grants: true,
    defaults: { environments: [], 'may-override': [], hours: 4 },
    // Who adds a way past the checks asks for less.
    asksByDefault: true,
    stricter: { hours: 'lower' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'What two people may override in an emergency, loudly',
        properties: {
            environments: {
                type: 'array',
                maxItems: 32,
                items: { type: 'string', minLength: 1, maxLength: 63 },
                description: 'Environments that it is for',
            },
            'may-override': {
                type: 'array',
                maxItems: overridable.length,
                items: { enum: overridable },
                description: 'Kinds of checks that may be overridden; of reports, what they say, never that they are missing',
            },
            hours: { type: 'integer', minimum: 1, maximum: 72, default: 4, description: 'How long the verdict holds' },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/change.js
const path = { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_.\\[\\]-]{0,199}$' };
const values = { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string', minLength: 1, maxLength: 100 } };
const change = {
    // The states and fields of one system mean nothing in another one.
    alone: 'system',
    defaults: { approvals: ['approved'], fields: {} },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'The ticket of change management that lets an artifact in',
        properties: {
            system: { enum: ['servicenow', 'jira', 'http'] },
            url: {
                type: 'string',
                pattern: '^https?://[^\\s]{1,500}$',
                description: 'Of the server; with http, of the ticket, with {ticket} in it',
            },
            prefix: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,32}$', description: 'What the ticket’s id begins with' },
            states: { ...values, description: 'States in which the change may be carried out' },
            approvals: { ...values, default: ['approved'], description: 'What its approval must be' },
            fields: {
                type: 'object',
                additionalProperties: false,
                description: 'Where the facts are, as paths: status.name',
                properties: {
                    id: { ...path, description: 'The ticket’s own id' },
                    state: path,
                    approval: path,
                    from: { ...path, description: 'The earliest time' },
                    to: { ...path, description: 'The latest time' },
                    names: { type: 'array', minItems: 1, maxItems: 20, items: path, description: 'What the ticket is about' },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/coverage.js

const coverage = {
    stricter: { lines: 'higher', branches: 'higher', files: 'higher', 'may-fall': 'lower' },
    schema: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
            lines: { ...percentage, description: 'Least line coverage in percent' },
            branches: { ...percentage, description: 'Least branch coverage in percent' },
            files: { ...percentage, description: 'Least line coverage of every single file in percent' },
            'may-fall': {
                ...percentage,
                description: 'How far line and branch coverage may fall below the baseline, in points of a percentage',
            },
        },
    },
};

// EXTERNAL MODULE: ./lib/src/flow/gates/duration.js
var duration = __webpack_require__(56994);
;// CONCATENATED MODULE: ./lib/src/flow/gates/evidence.js

const evidence = {
    stricter: { 'max-age': 'lower', bound: ['optional', 'required'] },
    schema: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
            'max-age': { ...duration/* duration */.p, description: 'The oldest that a report may be: a number and m, h, d or w' },
            bound: {
                enum: ['required', 'optional'],
                description: 'Whether every report must be known to be about the commit or digest that is gated',
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/metrics.js
const metrics = {
    schema: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        description: 'Prometheus queries and what their values must be',
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'query'],
            properties: {
                name: { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$', description: 'For the verdict' },
                query: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 4000,
                    description: 'PromQL with one value; {environment}, {source}, {application} and {flow} stand for the names',
                },
                server: { type: 'string', pattern: '^https?://[^\\s]{1,500}$', description: 'The Prometheus server' },
                min: { type: 'number', description: 'The least' },
                max: { type: 'number', description: 'The most' },
                within: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['percent'],
                    description: 'How far from the value of the source environment; the query has {environment}',
                    properties: {
                        percent: { type: 'number', minimum: 0, maximum: 1000 },
                        worse: { enum: ['higher', 'lower'], description: 'Which difference counts; either when absent' },
                    },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/provenance.js
const provenance_text = { type: 'string', minLength: 1, maxLength: 500 };
const tuf = {
    type: 'object',
    additionalProperties: false,
    required: ['tuf'],
    properties: {
        tuf: { ...provenance_text, pattern: '^https?://', description: 'Address of the mirror: https://tuf-repo-cdn.sigstore.dev' },
        root: { ...provenance_text, description: 'File of its first root.json, from the flow file’s directory' },
    },
};
const provenance = {
    defaults: { transparency: 'required' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'SLSA provenance of the digest, as a Sigstore bundle beside the artifact or in a file',
        properties: {
            repository: {
                type: 'string',
                pattern: '^https?://[^\\s]{1,500}$',
                description: 'URL of the source repository; {application} stands for the name',
            },
            issuer: { ...provenance_text, description: 'Who vouched for the signer: https://token.actions.githubusercontent.com' },
            identity: { ...provenance_text, description: 'Identity of the signer; * at its end stands for anything' },
            workflow: { ...provenance_text, description: 'Path of the workflow in the source repository' },
            builder: { ...provenance_text, description: 'Id of the builder; * at its end stands for anything' },
            'trusted-root': {
                // One schema of both, so that the sentence about what is wrong is about the one that was meant.
                ...provenance_text,
                ...tuf,
                type: ['string', 'object'],
                description: 'Sigstore’s trusted root: a file, from the flow file’s directory, or a TUF repository that has it',
            },
            key: { ...provenance_text, description: 'File of a public key in PEM, from the flow file’s directory' },
            transparency: {
                enum: ['required', 'off'],
                default: 'required',
                description: 'Whether transparency logs must have it; off takes the word of a timestamp authority',
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/graver.js
/** Limits with those that are implied: what is graver is held to the next milder one that has a limit. */
function graver(max, fromMild) {
    const known = new Map(Object.entries(max));
    let milder;
    for (const name of fromMild) {
        milder = known.get(name) ?? milder;
        if (milder !== undefined)
            known.set(name, milder);
    }
    return Object.assign({}, max, Object.fromEntries(known));
}

;// CONCATENATED MODULE: ./lib/src/flow/gates/sast.js


const levels = ['note', 'warning', 'error'];
const sast = {
    stricter: {
        ...fewerIsStricter([...levels, ...severities]),
        'new-only': false,
    },
    implied: ({ max, ...rest }) => ({ ...rest, max: graver(graver(withLevels(max), levels), severities) }),
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['max'],
        properties: {
            max: {
                type: 'object',
                additionalProperties: false,
                minProperties: 1,
                description: 'The most static analysis results allowed, by SARIF level, and by security severity; a graver one that is not listed is held to the next milder',
                properties: {
                    error: count,
                    warning: count,
                    note: count,
                    ...mostBySeverity,
                },
            },
            'new-only': {
                type: 'boolean',
                default: false,
                description: 'Whether only results count that the baseline does not know',
            },
        },
    },
};
/** A finding without a score goes by its level; where no level has a limit, by the gravest severity that it may stand for. */
function withLevels(max) {
    if (levels.some((level) => max[level] !== undefined))
        return max;
    const { critical: error, medium: warning, low: note } = graver(max, severities);
    return {
        ...max,
        ...(error !== undefined && { error }),
        ...(warning !== undefined && { warning }),
        ...(note !== undefined && { note }),
    };
}

;// CONCATENATED MODULE: ./lib/src/flow/gates/soak.js

const soak = {
    stricter: { '': 'higher' },
    schema: {
        ...duration/* duration */.p,
        description: 'How long the digest must have been in the environment before, by its promotion record: 24h',
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/sonar.js

const bounds = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: { min: { type: 'number' }, max: { type: 'number' } },
};
const sonar = {
    defaults: { gate: 'required', conditions: {}, deadline: '5m' },
    schema: {
        type: 'object',
        additionalProperties: false,
        description: 'The quality gate of SonarQube Server or Cloud, asked by analysis',
        properties: {
            url: { type: 'string', pattern: '^https?://[^\\s]{1,500}$', description: 'The server' },
            organization: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,255}$', description: 'Of SonarQube Cloud' },
            project: {
                type: 'string',
                pattern: '^[A-Za-z0-9_.:{}-]{1,400}$',
                description: 'Project key; {application} stands for the name',
            },
            branch: { type: 'string', minLength: 1, maxLength: 255, description: 'The branch; the main branch when absent' },
            gate: { enum: ['required', 'shown'], default: 'required', description: 'Whether the server’s own gate counts' },
            conditions: {
                type: 'object',
                maxProperties: 50,
                description: 'Conditions by metric key that count whatever the whole says: required, or bounds of our own',
                additionalProperties: { oneOf: [{ enum: ['required'] }, bounds] },
            },
            deadline: { ...duration/* duration */.p, default: '5m', description: 'How long to wait for the server to process the analysis' },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/tests.js

const tests = {
    defaults: { failed: 0, minimum: 1 },
    stricter: { failed: 'lower', minimum: 'higher' },
    schema: {
        type: 'object',
        additionalProperties: false,
        properties: {
            failed: { ...count, default: 0, description: 'The most failed tests allowed' },
            minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/vulnerabilities.js


const vulnerabilities = {
    stricter: fewerIsStricter(severities),
    implied: ({ max, ...rest }) => ({ ...rest, max: graver(max, severities) }),
    schema: {
        type: 'object',
        additionalProperties: false,
        required: ['max'],
        properties: {
            max: {
                type: 'object',
                additionalProperties: false,
                minProperties: 1,
                description: 'The most known vulnerabilities allowed, by severity; a graver one that is not listed is held to the next milder',
                properties: mostBySeverity,
            },
            vex: {
                type: 'array',
                description: 'VEX documents that count without CODEOWNERS, each held to its hash',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['path', 'sha256'],
                    properties: {
                        path: { type: 'string', minLength: 1, maxLength: 1000, description: 'Path from the working directory' },
                        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'Lower-case hexadecimal' },
                    },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/windows.js
const dayName = '(mon|tue|wed|thu|fri|sat|sun)';
const time = '(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)';
const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const recurrence = {
    days: {
        type: 'array',
        minItems: 1,
        maxItems: 7,
        items: { type: 'string', pattern: `^${dayName}(-${dayName})?$` },
        description: 'Days of the week: mon, mon-thu',
    },
    rule: {
        type: 'string',
        pattern: '^[A-Z0-9=;,+-]{1,200}$',
        description: 'iCalendar rule of days: FREQ=MONTHLY;BYDAY=-1FR; with FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY',
    },
    start: { type: 'string', pattern: `^${day}$`, description: 'The day that a rule with INTERVAL counts from' },
};
const windows = {
    defaults: { timezone: 'UTC' },
    schema: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        description: 'When the environment may be entered',
        properties: {
            timezone: {
                type: 'string',
                pattern: '^[A-Za-z][A-Za-z0-9_+/-]{1,63}$',
                default: 'UTC',
                description: 'Of the IANA database, such as Europe/Berlin',
            },
            allow: {
                type: 'array',
                minItems: 1,
                maxItems: 50,
                description: 'Windows in which it is open; always when absent',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                        ...recurrence,
                        from: { type: 'string', pattern: `^${time}$`, description: 'Local time' },
                        to: { type: 'string', pattern: `^${time}$`, description: 'Local time, on the next day when earlier' },
                    },
                },
            },
            freeze: {
                type: 'array',
                minItems: 1,
                maxItems: 50,
                description: 'Windows in which it is closed, whatever is allowed',
                items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                        ...recurrence,
                        from: {
                            type: 'string',
                            pattern: `^(${time}|${day}(T${time})?)$`,
                            description: 'Day, day and time, or time',
                        },
                        to: { type: 'string', pattern: `^(${time}|${day}(T${time})?)$`, description: 'As from; a day is included' },
                        reason: { type: 'string', minLength: 1, maxLength: 200, description: 'For the verdict' },
                    },
                },
            },
        },
    },
};

;// CONCATENATED MODULE: ./lib/src/flow/gates/gates.js













/** A new section is a file beside this one, a key above and an entry here. */
const sections = {
    approval: approval,
    'break-glass': breakGlass,
    change: change,
    coverage: coverage,
    evidence: evidence,
    metrics: metrics,
    provenance: provenance,
    sast: sast,
    soak: soak,
    sonar: sonar,
    tests: tests,
    vulnerabilities: vulnerabilities,
    windows: windows,
};
const gateSchema = {
    type: 'object',
    additionalProperties: false,
    description: 'What an environment requires; a check that is listed needs its evidence',
    properties: Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
};
/** The environment's own entries over those of the environment before it, key by key; a list replaces a list. */
function inheritGate(before, own) {
    const [inherited, entries] = [{ ...before }, { ...own }];
    const merged = Object.entries(sections).flatMap(([name, { defaults, alone }]) => {
        const [below, above] = [inherited[name], entries[name]];
        if (below === undefined && above === undefined)
            return [];
        return [[name, overlaid(defaults, sectionOver(below, above, alone))]];
    });
    return Object.fromEntries(merged);
}
/** As `inheritGate`, without defaults. */
function overGate(before, own) {
    const [inherited, entries] = [{ ...before }, { ...own }];
    const merged = Object.entries(sections).flatMap(([name, { alone }]) => {
        const value = sectionOver(inherited[name], entries[name], alone);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(merged);
}
function sectionOver(below, above, alone) {
    const standsAlone = alone !== undefined && isTree(above) && Object.hasOwn(above, alone);
    return standsAlone ? above : overlaid(below, above);
}
/** Two trees of one, key by key; a list replaces a list. */
function overlaid(below, above) {
    if (above === undefined)
        return below;
    if (!isTree(below) || !isTree(above))
        return above;
    const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
    return Object.fromEntries(keys.map((key) => [key, overlaid(below[key], above[key])]));
}
function isTree(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 53624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   q7: () => (/* binding */ flowSchema),
/* harmony export */   wh: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var _gates_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56994);
/* harmony import */ var _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90296);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83658);



/**
 * The JSON Schema of the flow file (draft-07, which editors and ajv both read). It is published as
 * `schema/krci-deploy.schema.json`; what it cannot say, such as order and references between names, `load.ts` checks.
 */
const name = {
    type: 'string',
    pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
    description: 'A DNS label, as Kubernetes and Argo CD have them',
};
/** In the order in which a version travels through them. */
const tiers = ['development', 'testing', 'uat', 'staging', 'production'];
const registry = {
    type: 'string',
    pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
    description: 'A registry host with an optional port and path prefix, or oci:DIR for OCI layouts on disk',
};
const manifests = {
    description: 'Where the GitOps repository names the image; {flow}, {environment} and {application} stand for the names',
    type: 'object',
    required: ['layout'],
    discriminator: { propertyName: 'layout' },
    oneOf: [
        {
            additionalProperties: false,
            properties: {
                layout: {
                    const: 'krci',
                    description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
                },
            },
        },
        {
            additionalProperties: false,
            required: ['directory'],
            properties: {
                layout: { const: 'kustomize', description: 'The images of a kustomization' },
                directory: { type: 'string', minLength: 1, description: 'The directory of the kustomization' },
                image: { type: 'string', minLength: 1, description: 'The image name that the manifests use' },
            },
        },
        {
            additionalProperties: false,
            required: ['file', 'path'],
            properties: {
                layout: { const: 'file', description: 'One place in one file' },
                file: { type: 'string', minLength: 1, description: 'The file that names the image' },
                path: { type: 'string', minLength: 1, description: 'The path in it, such as image.tag' },
            },
        },
    ],
};
const environment = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'tier', 'cluster', 'model', 'promotion'],
    properties: {
        name,
        tier: { enum: tiers },
        cluster: name,
        model: {
            enum: ['push', 'pull'],
            description: 'push: a platform Argo CD may sync it; pull: Git is the only way in',
        },
        promotion: { enum: ['automatic', 'manual', 'controlled'], description: 'How the environment is entered' },
        registry,
        'require-record': {
            type: 'boolean',
            description: 'Whether entering it takes a record that the digest entered the environment before; with "records", from staging on by default',
        },
        'require-verdict': {
            type: 'boolean',
            description: 'Whether entering it takes a verdict of the gate about the digest; by default where promotion is controlled',
        },
        channels: {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[a-z][a-z0-9]{0,31}$' },
            description: 'Channels of the versions that may enter: dev, rc, release, another first word of a prerelease, or other for what is no version; by default no dev from uat on, and only releases in production',
        },
        tags: _tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsSchema */ .x,
    },
};
const application = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'image'],
    properties: {
        name,
        image: {
            type: 'string',
            pattern: '^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$',
            description: 'Repository path below the environment’s registry',
        },
        manifests,
    },
};
const recovery = {
    type: 'object',
    additionalProperties: false,
    description: 'What dr-verify must prove',
    properties: {
        replica: { ...registry, description: 'A registry that holds a copy of everything deployed' },
        mirror: { type: 'string', minLength: 1, description: 'A mirror of the GitOps repository' },
        required: {
            type: 'array',
            items: { enum: ['image', 'replica', 'mirror'] },
            description: 'Checks whose UNPROVEN is a failure; all of them when absent',
        },
    },
};
const records = {
    type: 'object',
    additionalProperties: false,
    description: 'Promotions write records beside the artifacts, and later environments require them',
    properties: {
        'trusted-keys': {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            items: { type: 'string', minLength: 1, maxLength: 4096 },
            description: 'ECDSA P-256 public keys, as PEM or as paths of files beside the flow file; unsigned records count when absent',
        },
        'require-verdict': {
            type: 'boolean',
            description: 'Whether every environment that does not say otherwise takes a verdict of the gate about the digest',
        },
        'verdict-valid-for': {
            ..._gates_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p,
            default: '7d',
            description: 'How long a verdict of the gate opens an environment: a number and m, h, d or w',
        },
    },
};
const flowSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy.schema.json',
    title: 'krci-deploy flow',
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'flow', 'environments', 'applications'],
    properties: {
        apiVersion: { const: 'krci-deploy/v1' },
        flow: { ...name, description: 'The flow’s name' },
        gitops: {
            type: 'object',
            additionalProperties: false,
            description: 'The GitOps repository; the one this file is in when absent',
            properties: {
                repository: { type: 'string', minLength: 1, description: 'URL without credentials, or a path' },
                branch: { type: 'string', minLength: 1, description: 'The branch that Argo CD or Flux reads' },
            },
        },
        registry: { ...registry, description: 'The registry of environments that name none' },
        environments: { type: 'array', minItems: 1, maxItems: 32, items: environment, description: 'In promotion order' },
        applications: { type: 'array', minItems: 1, maxItems: 2000, items: application },
        gates: {
            type: 'object',
            description: 'By environment; what is not listed is inherited from the environment before it',
            additionalProperties: _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .gateSchema */ .Tp,
        },
        tags: {
            ..._tags_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsSchema */ .x,
            description: 'Tags that artifacts get besides their version, in environments without their own',
        },
        policy: {
            type: 'object',
            additionalProperties: false,
            required: ['repository', 'commit', 'path'],
            description: 'A policy in another repository, which the gates here may extend and not weaken',
            properties: {
                repository: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 1000,
                    description: 'URL without credentials, or a path',
                },
                commit: { type: 'string', pattern: '^[0-9a-f]{40}$', description: 'The commit that counts, in full' },
                path: { type: 'string', minLength: 1, maxLength: 500, description: 'The policy file in that repository' },
            },
        },
        ratchet: {
            type: 'array',
            maxItems: 100,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[a-z][a-z-]{0,40}([.][a-z][a-z-]{0,40}){0,5}$' },
            description: 'Sections or values of gates that may only become stricter: coverage, sast.max.error',
        },
        records,
        recovery,
    },
};
/** The schema of the file that `policy` names, published as `schema/krci-deploy-policy.schema.json`. */
const policySchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy-policy.schema.json',
    title: 'krci-deploy policy',
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'policy', 'gates'],
    properties: {
        apiVersion: { const: 'krci-deploy/v1' },
        policy: { ...name, description: 'The policy’s name' },
        gates: {
            type: 'object',
            additionalProperties: false,
            description: 'By tier; what is not listed is inherited from the tier before it',
            properties: Object.fromEntries(tiers.map((tier) => [tier, _gates_gates_js__WEBPACK_IMPORTED_MODULE_1__/* .gateSchema */ .Tp])),
        },
    },
};


/***/ }),

/***/ 83658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ completeTags),
/* harmony export */   x: () => (/* binding */ tagsSchema)
/* harmony export */ });
function completeTags(entry) {
    return { floating: entry?.floating ?? [], allowMove: entry?.['allow-move'] ?? [] };
}
const list = { type: 'array', maxItems: 16, uniqueItems: true };
const tagsSchema = {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'Tags that artifacts get besides their version',
    properties: {
        floating: {
            ...list,
            items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_{][A-Za-z0-9_.{}-]*$' },
            description: 'Tags to set after the version’s: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
        },
        'allow-move': {
            ...list,
            items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$' },
            description: 'Which of them may move from one artifact to another, and only to a higher version; * stands for any characters',
        },
    },
};


/***/ }),

/***/ 93953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ validateBy),
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65071);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11636);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53624);



/** Checks the data against the flow file's schema; throws UsageError about the first thing wrong in the file. */
function validate(document) {
    return validateBy(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .flowSchema */ .q7, document, 'flow');
}
/** As `validate`, for a file of another kind. */
async function validateBy(schema, document, kind) {
    // Loaded here, not above: a run without a flow file should not pay for the validator.
    // By way of the default export: the bundle does not see names that hang on a function.
    const { default: { Ajv }, } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19));
    // Our schema is a constant, which a test holds against its own: looking at it again would take half of the time.
    const unchecked = { validateSchema: false, meta: false, code: { optimize: false } };
    const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, discriminator: true, ...unchecked });
    const fits = ajv.compile(schema);
    if (fits(document.data))
        return document.data;
    const problems = (fits.errors ?? []).map((error) => located(error, document));
    const [first] = problems;
    const more = new Set(problems).size - 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${kind}-invalid`, `${first ?? `the ${kind} file does not match its schema`}${more > 0 ? ` (and ${more} more)` : ''}`);
}
function located(error, document) {
    const path = error.instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const steps = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const params = error.params;
    const extra = params['additionalProperty'];
    if (typeof extra === 'string') {
        return `${document.position(steps, extra)}: unknown key "${extra}"${where(path)}${suggestion(extra, knownKeys(error))}`;
    }
    return `${document.position(steps)}: ${sentence(error, params)}${where(path)}`;
}
function sentence(error, params) {
    const found = JSON.stringify(error.data)?.slice(0, 80) ?? 'nothing';
    const allowed = params['allowedValues'];
    if (Array.isArray(allowed)) {
        const hint = typeof error.data === 'string' ? suggestion(error.data, allowed.map(String)) : '';
        return `expected one of ${allowed.join(', ')}, found ${found}${hint}`;
    }
    if (error.keyword === 'discriminator') {
        return `expected layout krci, kustomize or file, found ${JSON.stringify(params['tagValue'])?.slice(0, 80) ?? 'none'}`;
    }
    if (error.keyword === 'required')
        return `"${String(params['missingProperty'])}" is missing`;
    if (error.keyword === 'const')
        return `expected ${JSON.stringify(params['allowedValue'])}, found ${found}`;
    if (error.keyword === 'type')
        return `expected ${String(params['type'])}, found ${found}`;
    if (error.keyword === 'pattern')
        return `${found} does not match ${String(params['pattern'])}`;
    return `${error.message ?? error.keyword}, found ${found}`;
}
function suggestion(typed, known) {
    const guess = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(typed, known);
    if (guess !== undefined)
        return `. Did you mean "${guess}"?`;
    return known.length > 0 ? `. Known here: ${known.join(', ')}` : '';
}
function knownKeys(error) {
    const properties = error.parentSchema?.['properties'];
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
function where(path) {
    return path.length === 0 ? '' : ` in ${path.join('.')}`;
}


/***/ }),

/***/ 96073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundedTokens: () => (/* binding */ boundedTokens)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Custom resource definitions reach a depth of about 60; the composer overflows its stack at about 800. */
const maximumDepth = 200;
const maximumTokens = 800_000;
/** A text shorter than this cannot exceed the number of tokens. */
const uncounted = 800_000;
/**
 * The concrete syntax of a YAML text, bounded in size and depth before anything recursive sees it: a composer that runs
 * out of stack inside V8's regular expression compiler ends the process, which no `catch` prevents.
 */
function boundedTokens(text, refuse) {
    if (text.length > uncounted)
        checkCount(text, refuse);
    const tokens = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)];
    checkDepth(tokens, refuse);
    return tokens;
}
function checkCount(text, refuse) {
    let count = 0;
    for (const _ of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        count += 1;
        if (count > maximumTokens) {
            throw refuse('too-many-nodes', `has more than ${maximumTokens} YAML tokens`);
        }
    }
}
function checkDepth(tokens, refuse) {
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > maximumDepth) {
            throw refuse('too-deep', `is nested more than ${maximumDepth} levels deep`);
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


/***/ })

};
